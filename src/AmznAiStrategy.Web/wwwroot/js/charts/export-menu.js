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
  'copy-table': async chart => {
    try {
      await navigator.clipboard.writeText(chart.spec.tsv);
      return 'The table was copied.';
    } catch {
      return 'This browser does not let pages copy. Download the CSV file instead.';
    }
  },
};

let isBusy = false;

document.addEventListener('click', async event => {
  const button = event.target.closest?.('[data-chart-action]');
  if (!button || isBusy) {
    return;
  }
  const figure = button.closest('[data-chart]');
  const chart = figure.querySelector('apex-chart');
  const said = button.closest('[data-chart-menu], details').querySelector('.chart-said');
  isBusy = true;
  said.textContent = '';
  try {
    said.textContent = await actions[button.dataset.chartAction](chart, choiceIn(figure));
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

function choiceIn(figure) {
  const picked = name => figure.querySelector(`input[name$="-${name}"]:checked`).value;
  return { size: picked('size'), scale: Number(picked('scale')), background: picked('background') };
}

async function announce(menu) {
  const { pixelsOf } = await files();
  const figure = menu.closest('[data-chart]');
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
