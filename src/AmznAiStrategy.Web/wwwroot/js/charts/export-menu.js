// The buttons beside a chart, by delegation from the document: they work in static pages, and after navigation, without
// being wired one by one. What makes the files is loaded when a menu is first opened.
const files = () => import('./export.js');

const actions = {
  png: async (chart, choice) => {
    await (await files()).downloadPng(chart, choice);
    return 'The image was downloaded.';
  },
  svg: async (chart, choice) => {
    await (await files()).downloadSvg(chart, choice);
    return 'The drawing was downloaded.';
  },
  csv: async chart => {
    (await files()).downloadCsv(chart);
    return 'The numbers were downloaded.';
  },
  'copy-image': async (chart, choice) => {
    const { copyPng, downloadPng } = await files();
    if (await copyPng(chart, choice)) {
      return 'The image was copied.';
    }
    await downloadPng(chart, choice);
    return 'This browser does not let pages copy images, so the image was downloaded.';
  },
  'copy-link': async chart => {
    const { viewOf } = await import('./about.js');
    return await copied(viewOf(chart.spec)) ? 'The link was copied.' : noCopy;
  },
  'copy-embed': async chart => {
    const { embedCodeOf } = await import('./about.js');
    return await copied(embedCodeOf(chart.spec)) ? 'The code was copied. It shows the chart on sites that the owner of this server allows.' : noCopy;
  },
  'copy-table': async chart => {
    return await copied(chart.spec.tsv) ? 'The table was copied.' : 'This browser does not let pages copy. Download the CSV file instead.';
  },
};

const noCopy = 'This browser does not let pages copy.';

async function copied(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}

/** The charts of the page that can be taken away. */
const chartsOfPage = () => [...document.querySelectorAll('[data-chart]:has([data-chart-menu]) apex-chart')];

/** One button takes all charts of a page that has several. */
function offerAll() {
  const offer = document.querySelector('[data-chart-all]');
  if (offer) {
    offer.hidden = chartsOfPage().length < 2;
  }
}

offerAll();
globalThis.Blazor?.addEventListener?.('enhancedload', offerAll);

let isBusy = false;

document.addEventListener('click', async event => {
  const button = event.target.closest?.('[data-chart-action]');
  if (!button || isBusy) {
    return;
  }
  const all = button.closest('[data-chart-all]');
  const scope = all ?? button.closest('[data-chart]');
  const said = button.closest('[data-chart-menu], details').querySelector('.chart-said');
  isBusy = true;
  said.textContent = '';
  try {
    said.textContent = all
      ? await exportAll(choiceIn(scope), progress => { said.textContent = progress; })
      : await actions[button.dataset.chartAction](scope.querySelector('apex-chart'), choiceIn(scope));
  } catch (error) {
    said.textContent = 'That did not work.';
    reportError(error);
  } finally {
    isBusy = false;
  }
});

document.addEventListener('change', event => {
  const menu = event.target.closest?.('[data-chart-menu]');
  if (menu) {
    announce(menu);
  }
});

// A popover opens in the middle of the window; this one belongs under its button.
document.addEventListener('toggle', event => {
  const menu = event.target;
  if (event.newState === 'open' && menu.matches?.('[data-chart-menu]')) {
    announce(menu);
    menu.querySelector('.chart-said').textContent = '';
    place(menu);
    menu.querySelector('input:checked').focus();
  }
}, true);

async function exportAll(choice, tell) {
  const { downloadAll } = await import('./export-all.js');
  const charts = chartsOfPage();
  await downloadAll(charts, choice, (done, of) => tell(`Chart ${done + 1} of ${of} …`));
  return `${charts.length} charts were downloaded.`;
}

function choiceIn(scope) {
  const picked = name => scope.querySelector(`input[name$="-${name}"]:checked`).value;
  return { size: picked('size'), scale: Number(picked('scale')), background: picked('background') };
}

async function announce(menu) {
  const figure = menu.closest('[data-chart]');
  if (!figure) {
    menu.querySelector('[data-chart-pixels]').textContent = `${chartsOfPage().length} charts, each as PNG and CSV, with a list`;
    return;
  }
  const { pixelsOf } = await files();
  const { width, height, wide, high } = pixelsOf(figure.querySelector('apex-chart'), choiceIn(figure));
  menu.querySelector('[data-chart-pixels]').textContent = `PNG: ${wide} × ${high} pixels (${width} × ${height})`;
}

function place(menu) {
  const button = menu.parentElement.querySelector('[popovertarget]').getBoundingClientRect();
  const root = document.documentElement;
  const left = Math.max(8, Math.min(root.clientWidth - menu.offsetWidth - 8, button.right - menu.offsetWidth));
  const below = button.bottom + 4;
  const top = below + menu.offsetHeight <= innerHeight - 8 ? below : Math.max(8, Math.min(innerHeight - menu.offsetHeight - 8, button.top - menu.offsetHeight - 4));
  Object.assign(menu.style, { position: 'absolute', inset: 'auto', left: `${left + scrollX}px`, top: `${top + scrollY}px` });
}
