// Keys of the whole product. Ctrl+K always works; the others are single keys, which can be switched off (WCAG 2.1.4) and never
// act where somebody types, moves a slider or answers a dialog.
import { run, follow } from './commands.js';
import { togglePalette } from './palette.js';
import './hint.js';

const sequencePause = 1500; // ms between g and the letter of a page
const busy = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="slider"], [role="textbox"], [role="combobox"]';
const open = 'dialog[open], [popover]:popover-open';

const keys = {
  '/': togglePalette,
  '?': () => run('keys'),
  c: () => run('compare'),
  e: () => run('export-chart'),
  d: () => run('density'),
  t: () => run('theme'),
  '[': () => neighbour(-1),
  ']': () => neighbour(1),
};

let goes = -Infinity; // when g was pressed

document.addEventListener('keydown', event => {
  const letter = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && letter === 'k') {
    event.preventDefault();
    togglePalette();
    return;
  }
  const held = !event.getModifierState('AltGraph') && (event.ctrlKey || event.altKey) || event.metaKey;
  if (held || event.defaultPrevented || event.isComposing || event.repeat || !areOn() || isBusy(event.target) || document.querySelector(open)) {
    return;
  }
  const page = event.timeStamp - goes < sequencePause && document.querySelector(`nav a[data-key="${CSS.escape(letter)}"]`);
  goes = letter === 'g' && !page ? event.timeStamp : -Infinity;
  const action = page ? () => follow(page.getAttribute('href')) : keys[event.key];
  if (action) {
    event.preventDefault();
    action();
  }
});

// The field of a dialog that has just closed may still have the focus for a moment; nobody types there any more.
const isBusy = target => target.closest?.(busy)?.checkVisibility() === true;

// The scenario before or after this one, in the order of the list.
async function neighbour(step) {
  const [, id] = /^\/scenarios\/([^/]+)$/.exec(location.pathname) ?? [];
  if (!id) {
    return;
  }
  const { scenarios } = await fetch('/api/scenarios').then(response => response.json());
  const at = scenarios.findIndex(scenario => scenario.id === decodeURIComponent(id));
  const next = scenarios[(at + step + scenarios.length) % scenarios.length];
  if (next) {
    follow(`/scenarios/${encodeURIComponent(next.id)}`);
  }
}

// The switch.

let unkept = 'on'; // a browser without storage keeps the choice for this page only

function areOn() {
  try { return (localStorage.getItem('single-keys') ?? unkept) !== 'off'; } catch { return unkept !== 'off'; }
}

document.addEventListener('change', ({ target }) => {
  if (target.matches?.('[data-single-keys]')) {
    unkept = target.checked ? 'on' : 'off';
    try { localStorage.setItem('single-keys', unkept); } catch { /* see above */ }
    showSwitch();
  }
});

function showSwitch() {
  document.querySelector('[data-single-keys]').checked = areOn();
}

document.addEventListener('click', event => {
  const sheet = document.querySelector('[data-key-sheet]');
  if (event.target === sheet || event.target.closest?.('[data-key-sheet-close]')) {
    sheet.close();
  }
});

// The keys as this system names them.
function nameModifiers() {
  if (/Mac|iPhone|iPad/.test(navigator.platform)) {
    document.querySelectorAll('[data-modifier]').forEach(key => { key.textContent = '⌘'; });
  }
}

function prepare() {
  showSwitch();
  nameModifiers();
}

prepare();
document.addEventListener('page-changed', prepare);
