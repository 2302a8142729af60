// The command palette. Pages (from the navigation) and actions (from the dialog's own list) are found here at once; the server's
// answer, which has everything, takes their place when it comes. When it does not come, they stay.
import { run, follow, press, waitFor } from './commands.js';

const pause = 60; // ms without a key before the server is asked
const part = name => document.querySelector(`[data-palette${name ? `-${name}` : ''}]`);

let timer;
let request; // the question that is under way; only the newest one may answer

/** Opens the palette, or closes it when it is open. */
export function togglePalette() {
  const dialog = part('');
  if (dialog.open) {
    dialog.close();
    return;
  }
  part('input').value = '';
  dialog.showModal();
  part('input').focus();
  look();
}

function look() {
  const query = part('input').value.trim().replace(/\s+/g, ' ');
  clearTimeout(timer);
  request?.abort();
  if (query.length > Number(part('input').dataset.longest)) {
    show([], '', '', `That is too long to search for: ${query.length.toLocaleString('en')} characters, at most ${part('input').dataset.longest}.`);
    return;
  }
  const known = here(query);
  show(known, query, query === '' ? '' : 'Searching…', query === '' ? '' : '\u00a0');
  if (query !== '') {
    timer = setTimeout(() => ask(query, known), pause);
  }
}

async function ask(query, known) {
  const mine = request = new AbortController();
  try {
    const response = await fetch(`/api/search?q=${encodeURIComponent(query)}`, { signal: mine.signal });
    if (!response.ok) {
      throw new Error(`status ${response.status}`);
    }
    const { groups } = await response.json();
    if (mine === request) {
      const count = groups.reduce((sum, group) => sum + group.count, 0);
      show(groups, query, count === 1 ? '1 result' : `${count} results`, `Nothing matches “${query}”. Every word must match: try fewer.`);
    }
  } catch {
    if (!mine.signal.aborted) {
      show(known, query, 'The server does not answer: pages and actions only', 'The server does not answer, and no page or action matches.');
    }
  }
}

// What is known without the server.

function here(query) {
  const pages = [...document.querySelectorAll('nav a[data-code]')].map(link => (
    { kind: 'page', title: link.textContent, detail: link.dataset.about, code: link.dataset.code, url: link.getAttribute('href') }));
  const actions = [...part('actions').children].map(({ dataset }) => (
    { kind: 'action', title: dataset.name, detail: dataset.about, code: dataset.code, url: dataset.url, command: dataset.run }));
  return [['page', 'Pages', pages], ['action', 'Actions', actions]]
    .map(([kind, name, all]) => ({ kind, name, ...best(all, query) }))
    .filter(group => group.results.length > 0)
    .sort((one, other) => one.rank - other.rank);
}

function best(all, query) {
  const ranked = all.map(entry => ({ entry, rank: rankOf(entry, query.toLowerCase()) })).filter(({ rank }) => rank !== null);
  ranked.sort((one, other) => one.rank - other.rank);
  return { results: ranked.map(({ entry }) => entry), count: ranked.length, rank: ranked[0]?.rank };
}

// The ranks of SearchQuery.cs.
function rankOf({ title, detail, code }, query) {
  const name = title.toLowerCase();
  const all = `${detail} ${code}`.toLowerCase();
  const starts = (text, word) => new RegExp(`(^|[^\\p{L}\\p{N}])${escaped(word)}`, 'u').test(text);
  if (query === '') {
    return 0;
  }
  if (code.toLowerCase() === query) {
    return 0;
  }
  if (name.startsWith(query)) {
    return 1;
  }
  const ranks = query.split(' ').map(word => starts(name, word) ? 2 : starts(all, word) ? 3 : `${name} ${all}`.includes(word) ? 4 : null);
  return ranks.includes(null) ? null : Math.max(...ranks);
}

const escaped = text => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

// The list.

function show(groups, query, status, none) {
  const list = part('list');
  const chosen = active()?.dataset.key;
  list.replaceChildren(...groups.map(group => section(group, query)));
  const options = all();
  options.forEach((option, index) => { option.id = `palette-option-${index}`; });
  list.hidden = options.length === 0;
  part('none').hidden = options.length > 0;
  part('none').textContent = none;
  part('status').textContent = status;
  part('input').setAttribute('aria-expanded', String(options.length > 0));
  // The first is offered, unless the person has chosen another one that is still there.
  activate(moved && options.find(option => option.dataset.key === chosen) || options[0]);
  if (!moved) {
    list.scrollTop = 0;
  }
}

function section({ kind, name, count, results }, query) {
  const group = document.createElement('div');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', name);
  group.append(line('palette-heading', count > results.length ? `${name} · ${results.length} of ${count}` : name, true));
  group.append(...results.map(entry => option(kind, entry, query)));
  return group;
}

function option(kind, { title, detail, code, value, url, command }, query) {
  const row = document.createElement(url ? 'a' : 'button');
  row.className = 'palette-option';
  row.setAttribute('role', 'option');
  row.setAttribute('aria-selected', 'false');
  row.tabIndex = -1;
  row.dataset.key = url ?? command;
  if (url) {
    row.href = kind === 'lever' ? inThisScenario(url) : url;
    if (url.includes('#')) {
      row.dataset.enhanceNav = 'false'; // so that the browser knows its target
    }
  } else {
    row.type = 'button';
    row.dataset.run = command;
  }
  if (kind === 'lever') {
    row.dataset.lever = new URL(row.href).searchParams.get('focus');
  }
  const text = line('palette-text', '');
  const name = line('palette-title', '');
  const about = line('palette-detail', '');
  name.append(...marked(title, query));
  about.append(...marked(detail, query));
  text.append(name, about);
  row.append(text);
  if (code || value) {
    row.append(line(code ? 'palette-code' : 'palette-value', code ?? value));
  }
  return row;
}

function line(name, text, hidden = false) {
  const span = document.createElement('span');
  span.className = name;
  span.textContent = text;
  if (hidden) {
    span.setAttribute('aria-hidden', 'true');
  }
  return span;
}

// Text with the words of the query marked; whatever it holds, it stays text.
function marked(text, query) {
  const words = query.split(' ').filter(Boolean).sort((one, other) => other.length - one.length).map(escaped);
  if (words.length === 0) {
    return [text];
  }
  return text.split(new RegExp(`(${words.join('|')})`, 'giu')).map((piece, index) => {
    if (index % 2 === 0) {
      return piece;
    }
    const mark = document.createElement('mark');
    mark.textContent = piece;
    return mark;
  });
}

// Choosing.

let moved = false;
const all = () => [...part('list').querySelectorAll('[role="option"]')];
const active = () => part('list').querySelector('[aria-selected="true"]');

function activate(option) {
  active()?.setAttribute('aria-selected', 'false');
  option?.setAttribute('aria-selected', 'true');
  if (option) {
    part('input').setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  } else {
    part('input').removeAttribute('aria-activedescendant');
  }
}

function move(key) {
  const options = all();
  const at = options.indexOf(active());
  const next = { ArrowDown: (at + 1) % options.length, ArrowUp: (at - 1 + options.length) % options.length, Home: 0, End: options.length - 1 }[key];
  moved = true;
  activate(options[next]);
  if (next === 0) {
    part('list').scrollTop = 0; // with its heading
  }
}

document.addEventListener('input', event => {
  if (event.target === part('input')) {
    moved = false;
    look();
  }
});

document.addEventListener('keydown', event => {
  if (event.target !== part('input') || event.isComposing) {
    return;
  }
  if (/^(ArrowDown|ArrowUp|Home|End)$/.test(event.key) && !part('list').hidden) {
    event.preventDefault();
    move(event.key);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    active()?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey }));
  }
});

// Before anybody else sees the click: the palette goes, then the link does what links do.
addEventListener('click', event => {
  const { target } = event;
  if (target.closest?.('[data-palette-open]')) {
    togglePalette();
    return;
  }
  const dialog = part('');
  if (target === dialog || target.closest?.('[data-palette-close]')) {
    dialog.close();
    return;
  }
  const option = target.closest?.('[data-palette-list] [role="option"]');
  if (!option || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  dialog.close();
  if (option.dataset.run) {
    run(option.dataset.run);
  } else if (option.dataset.lever && document.querySelector('scenario-form[data-live="true"]')) {
    event.preventDefault();
    event.stopPropagation();
    toLever(option.dataset.lever, option.href);
  }
}, true);

document.addEventListener('close', event => {
  if (event.target === part('')) {
    clearTimeout(timer);
    request?.abort();
    moved = false;
  }
}, true);

// Levers.

const inThisScenario = url => /^\/scenarios\/[^/]+$/.test(location.pathname) ? location.pathname + new URL(url, location).search : url;

// In an open workbench the row is gone to, and nothing is loaded: what is typed there stays.
async function toLever(name, address) {
  const guided = !name.includes('.');
  const row = `scenario-form [data-${guided ? 'lever' : 'field'}="${CSS.escape(name)}"]`;
  if (!document.querySelector(row)) {
    press(`[data-form="${guided ? 'guided' : 'full'}"]`);
  }
  const found = await waitFor(row, 3000);
  if (!found) {
    follow(address);
    return;
  }
  found.closest('details')?.setAttribute('open', '');
  document.querySelectorAll('.wanted').forEach(other => other.classList.remove('wanted'));
  found.classList.add('wanted');
  found.querySelector('input[type="text"]').focus({ preventScroll: true });
  found.scrollIntoView({ block: 'center' });
}
