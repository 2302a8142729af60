// What can be done from anywhere: by a key (shortcuts.js), from the palette (palette.js) or by a button with data-command.

const slide = { size: 'slide', scale: 2, background: 'white' };

const commands = {
  'theme-light': () => choose('theme', 'light'),
  'theme-dark': () => choose('theme', 'dark'),
  'theme-system': () => choose('theme', 'system'),
  theme: () => choose('theme', document.documentElement.dataset.bsTheme === 'dark' ? 'light' : 'dark'),
  density: () => choose('density', document.documentElement.dataset.density === 'compact' ? 'comfortable' : 'compact'),
  keys: () => {
    const sheet = document.querySelector('[data-key-sheet]');
    if (!sheet.open) {
      sheet.showModal();
    }
  },
  'single-keys': () => document.querySelector('[data-single-keys]').click(),
  print: () => print(),
  'export-charts': exportCharts,
  'export-chart': openExport,
  compare: () => {
    const workbench = document.querySelector('scenario-form a[data-leave][href^="/compare"]');
    workbench ? workbench.click() : follow('/compare?s=bull&s=base&s=bear');
  },
  'new-scenario': () => press('[data-action="save-as"]') || follow('/scenarios/base#save-as'),
};

/** Does what the name says; an unknown name is a mistake in the markup. */
export function run(name) {
  Promise.resolve(commands[name]()).catch(error => {
    say('That did not work.');
    reportError(error);
  });
}

/** Opens an address as a click on a link would: within the page where possible, and not past unsaved work. */
export function follow(address) {
  const link = document.createElement('a');
  link.href = address;
  link.hidden = true;
  if (address.includes('#')) {
    link.dataset.enhanceNav = 'false';
  }
  document.body.append(link);
  link.click();
  link.remove();
}

let saying;

/** Tells the person what a key has done: shown for a moment, and read out. */
export function say(text) {
  const line = document.querySelector('[data-said]');
  if (!line) {
    return; // a chart in somebody else's page has no such line
  }
  line.textContent = text;
  clearTimeout(saying);
  saying = setTimeout(() => { line.textContent = ''; }, 4000);
}

/** Clicks a button that is there and enabled; whether there was one. */
export function press(selector) {
  const button = document.querySelector(`${selector}:not(:disabled)`);
  button?.click();
  return button !== null;
}

/** Waits for an element that the server is about to show; null when it does not come. */
export function waitFor(selector, patience = 10_000) {
  return new Promise(resolve => {
    const found = () => document.querySelector(selector);
    const end = element => {
      clearTimeout(timer);
      observer.disconnect();
      resolve(element);
    };
    const observer = new MutationObserver(() => found() && end(found()));
    const timer = setTimeout(() => end(null), patience);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled', 'data-live'] });
    if (found()) {
      end(found());
    }
  });
}

function choose(kind, choice) {
  document.querySelector(`[data-${kind}-choice="${choice}"]`).click();
  say(`${kind === 'theme' ? 'Theme' : 'Density'}: ${choice}`);
}

async function exportCharts() {
  const charts = [...document.querySelectorAll('figure[data-chart]:has([data-chart-menu]) apex-chart')];
  if (charts.length === 0) {
    say('This page has no chart.');
    return;
  }
  if (charts.length === 1) {
    const { downloadPng } = await import('./charts/export.js');
    await downloadPng(charts[0], slide);
    say('One picture was downloaded.');
  } else {
    const { downloadAll } = await import('./charts/export-all.js');
    await downloadAll(charts, slide, (done, of) => say(`Making picture ${done + 1} of ${of}…`));
    say(`${charts.length} pictures were downloaded in one file.`);
  }
}

function openExport() {
  const figures = [...document.querySelectorAll('figure[data-chart]:has([data-chart-menu])')];
  const inView = figure => {
    const { top, bottom } = figure.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  };
  const figure = document.activeElement?.closest('figure[data-chart]:has([data-chart-menu])') ?? figures.find(inView) ?? figures[0];
  if (!figure) {
    say('This page has no chart.');
    return;
  }
  const button = figure.querySelector('.chart-export > [popovertarget]');
  button.scrollIntoView({ block: 'nearest' });
  button.focus();
  button.click();
}

document.addEventListener('click', event => {
  const name = event.target.closest?.('[data-command]')?.dataset.command;
  if (name) {
    run(name);
  }
});

// /scenarios/base#save-as opens the workbench with the panel in which a new scenario gets its name.
async function saveAs() {
  if (location.hash === '#save-as') {
    (await waitFor('scenario-form[data-live="true"] [data-action="save-as"][aria-expanded="false"]:not(:disabled)'))?.click();
  }
}

saveAs();
addEventListener('hashchange', saveAs);
