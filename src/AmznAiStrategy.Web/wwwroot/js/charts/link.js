// A label that is read in one chart is pointed out wherever the page has it: in other charts, and in tables whose row or
// column it heads. Charts say what is read with the event `label-read` { label }, null when nothing is.
const mark = 'is-read';

// The page's own styles cannot know which tables will be marked; constructed, so that no policy for inline styles is touched.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`.${mark} { box-shadow: inset 0 0 0 100vmax color-mix(in srgb, var(--chart-window) 16%, transparent); } @media print { .${mark} { box-shadow: none; } }`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** The same label in charts and tables: 2026E is 2026. */
export const keyOf = label => label.trim().replace(/^(FY)?(\d{4})E?$/, '$2');

/** Says which label is read in `chart`; null for none. */
export function tell(chart, label) {
  chart.dispatchEvent(new CustomEvent('label-read', { bubbles: true, composed: true, detail: { label } }));
}

document.addEventListener('label-read', ({ detail: { label } }) => {
  document.querySelectorAll(`.${mark}`).forEach(cell => cell.classList.remove(mark));
  if (label !== null) {
    for (const cell of cellsOf(keyOf(label))) {
      cell.classList.add(mark);
    }
  }
});

function* cellsOf(key) {
  for (const heading of document.querySelectorAll('main th')) {
    if (heading.firstChild && keyOf(heading.textContent) === key) {
      const row = heading.parentElement;
      const column = heading.cellIndex;
      if (row.parentElement.localName === 'tbody' && column === 0) {
        yield* row.cells;
      } else if (row.parentElement.localName === 'thead' && column > 0) {
        for (const other of row.closest('table').rows) {
          if (other.cells[column] && other.cells.length === row.cells.length) {
            yield other.cells[column];
          }
        }
      }
    }
  }
}
