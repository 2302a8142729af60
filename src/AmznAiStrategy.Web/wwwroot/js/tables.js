// Keys in tables, as in a spreadsheet: arrows, Home and End (with Ctrl: of the table), Shift to select a range, Ctrl+C to copy
// it as rows that paste as numbers. A table is one stop of the Tab key. Nothing is changed before a table is entered, so that
// without scripts, and in tables that a circuit renders anew, the markup is what the server wrote.
import { say } from './commands.js';

const boxes = '.table-box, .chart-scroll';
const controls = 'a[href], button:not([popovertargetaction="hide"])';
const moves = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
  PageUp: [-10, 0], PageDown: [10, 0],
};

// The corner from which a range is drawn, and the cell at the other end.
let range = { table: null, from: null, to: null };

const tableAt = target => target.closest?.(boxes)?.querySelector('table');
const cellAt = target => target.closest?.(':is(.table-box, .chart-scroll) :is(td, th)');
const inTrace = target => target.closest('[popover]');
const stops = cell => [...cell.querySelectorAll(controls)].filter(control => !inTrace(control));

// Rows of cells as they are seen; a cell over several columns stands in each of them.
function gridOf(table) {
  return [...table.rows].map(row => [...row.cells].flatMap(cell => Array(cell.colSpan).fill(cell)));
}

function find(grid, cell) {
  const row = grid.findIndex(cells => cells.includes(cell));
  return row < 0 ? null : [row, grid[row].indexOf(cell)];
}

// One stop for Tab: this one.
function rove(table, stop) {
  table.closest(boxes).tabIndex = -1;
  for (const other of table.querySelectorAll('[tabindex="0"]')) {
    other.tabIndex = -1;
  }
  for (const cell of table.querySelectorAll('td, th')) {
    for (const control of stops(cell)) {
      control.tabIndex = -1;
    }
  }
  stop.tabIndex = 0;
}

function enter(cell, side = 0) {
  const inside = stops(cell);
  const stop = inside.at(side) ?? cell;
  rove(cell.closest('table'), stop);
  stop.focus();
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const reason = cell.querySelector('[title]');
  if (reason && !inTrace(reason)) {
    say(`${reason.textContent.trim()} ${reason.title}`);
  }
}

function select(from, to) {
  for (const cell of document.querySelectorAll('[aria-selected]')) {
    cell.removeAttribute('aria-selected');
  }
  const table = to.closest('table');
  range = { table, from, to };
  if (from !== to) {
    // Only what is a grid may have selected cells; until then the table stays one that readers walk through as a table.
    table.setAttribute('role', 'grid');
    table.setAttribute('aria-multiselectable', 'true');
    new Set(selected(table, from, to).flat()).forEach(cell => cell.setAttribute('aria-selected', 'true'));
  } else {
    table.removeAttribute('role');
    table.removeAttribute('aria-multiselectable');
  }
}

function selected(table, from, to) {
  const grid = gridOf(table);
  const [a, b] = [find(grid, from), find(grid, to)];
  if (!a || !b) {
    return [];
  }
  const [top, bottom] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [left, right] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  return grid.slice(top, bottom + 1).map(cells => cells.slice(left, right + 1));
}

function target(event, table, cell, stop) {
  const grid = gridOf(table);
  const [row, column] = find(grid, cell);
  const last = line => line.length - 1;
  if (event.key === 'Home' || event.key === 'End') {
    const line = event.ctrlKey || event.metaKey ? grid[event.key === 'Home' ? 0 : grid.length - 1] : grid[row];
    return [line[event.key === 'Home' ? 0 : last(line)], 0];
  }
  const [down, right] = moves[event.key];
  if (right !== 0 && !event.shiftKey) {
    const inside = stops(cell);
    const next = inside.indexOf(stop) + right;
    if (inside.includes(stop) && next >= 0 && next < inside.length) {
      return [cell, next];
    }
  }
  // Past a cell that spans several columns.
  let to = column + right;
  while (right !== 0 && grid[row][to] === cell) {
    to += right;
  }
  const line = grid[Math.max(0, Math.min(grid.length - 1, row + down))];
  return [line[Math.max(0, Math.min(last(line), to))] ?? cell, right < 0 ? -1 : 0];
}

document.addEventListener('keydown', event => {
  const table = tableAt(event.target);
  if (!table || inTrace(event.target) || event.altKey || !(event.key in moves || event.key === 'Home' || event.key === 'End')
    || ((event.ctrlKey || event.metaKey) && event.key in moves)) {
    return;
  }
  event.preventDefault();
  const cell = cellAt(event.target);
  if (!cell) {
    const first = table.rows[0].cells[0];
    enter(first);
    select(first, first);
    return;
  }
  const [to, side] = target(event, table, cell, event.target);
  enter(to, side);
  select(event.shiftKey && range.table === table && range.from?.isConnected ? range.from : to, to);
});

// Entered by Tab, by a pointer, or by a reader: from now on the table is one stop.
document.addEventListener('focusin', event => {
  const cell = cellAt(event.target);
  if (cell && !inTrace(event.target)) {
    rove(cell.closest('table'), event.target);
    if (range.table !== cell.closest('table') || !range.to?.isConnected) {
      select(cell, cell);
    }
  }
});

// A click begins a range at its cell, with Shift it ends one there.
document.addEventListener('mousedown', event => {
  const cell = cellAt(event.target);
  if (!cell || event.button !== 0 || inTrace(event.target)) {
    return;
  }
  if (event.shiftKey && range.table === cell.closest('table') && range.from?.isConnected) {
    event.preventDefault();
    enter(cell);
    select(range.from, cell);
  } else {
    select(cell, cell);
    if (!event.target.closest(controls)) {
      cell.tabIndex = -1; // takes the focus of the click, so that keys go on from here
    }
  }
});

document.addEventListener('copy', event => {
  const table = document.activeElement && tableAt(document.activeElement);
  if (!table || table !== range.table || inTrace(document.activeElement) || !getSelection().isCollapsed) {
    return;
  }
  const rows = selected(table, range.from, range.to);
  if (rows.length > 0) {
    event.clipboardData.setData('text/plain', rows.map(cells => cells.map((cell, i) => (cells[i - 1] === cell ? '' : plain(cell))).join('\t')).join('\n'));
    event.preventDefault();
    say(rows.flat().length === 1 ? 'Copied one cell.' : `Copied ${rows.length} × ${rows[0].length} cells.`);
  }
});

function plain(cell) {
  const copy = cell.cloneNode(true);
  copy.querySelectorAll('[popover], .visually-hidden, .sort-mark, .chart-estimate').forEach(part => part.remove());
  if (cell.matches('td.num')) {
    copy.querySelectorAll('.d-block').forEach(part => part.remove()); // what stands below the number, such as its change
  }
  copy.querySelectorAll('.d-block, .chart-unit').forEach(part => part.before(' '));
  return number(copy.textContent.replace(/\s+/g, ' ').replace('≠', '').trim());
}

const scales = { B: 9, M: 6 };

// As a spreadsheet reads numbers: no thousands separators, a plain minus, dollars in full ($35.6B is 35600000000). A percent sign
// stays. What is about, over or below a number stays as it is: the sign is part of what is said.
export function number(text) {
  const match = /^(?<open>\()?(?<sign>[+\u2212-])?\$?(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?<decimals>\.\d+)?(?<scale>[BM])?(?<end>%|x)?\)?$/.exec(text);
  if (!match) {
    return /^[=+\-@]/.test(text) ? `'${text}` : text; // would run as a formula
  }
  const { open, sign, digits, decimals = '', scale, end } = match.groups;
  let value = digits.replaceAll(',', '') + decimals;
  if (scale) {
    const [whole, part = ''] = value.split('.');
    value = `${whole}${part.padEnd(scales[scale], '0').slice(0, scales[scale])}${part.length > scales[scale] ? `.${part.slice(scales[scale])}` : ''}`.replace(/^0+(?=\d)/, '');
  }
  return `${open || (sign && sign !== '+') ? '-' : ''}${value}${end === '%' ? '%' : ''}`;
}
