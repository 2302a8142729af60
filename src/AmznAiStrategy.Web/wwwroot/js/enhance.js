// Blazor's script runs the islands, and turns a followed link into an exchange of what differs. A page without an island does
// without it until a link is about to be followed; followed sooner, the link is an ordinary one. A page with an island draws the
// charts in sight first: reading comes before editing.
const chartsInSight = 4;
const longestWait = 300; // ms
const { blazor, island } = document.body.dataset;
let isWanted = false;

if (island === undefined) {
  for (const sign of ['pointerover', 'focusin', 'pointerdown']) {
    document.addEventListener(sign, ({ target }) => {
      const link = target.closest?.('a[href]');
      if (link && link.origin === location.origin) {
        load();
      }
    }, { passive: true });
  }
} else {
  let drawn = 0;
  document.addEventListener('chart-drawn', () => ++drawn === chartsInSight && load());
  setTimeout(load, longestWait);
}

function load() {
  if (!isWanted) {
    isWanted = true;
    const script = document.createElement('script');
    script.src = blazor;
    script.addEventListener('load', announce);
    document.head.append(script);
  }
}

/** Gives Blazor the events of our own elements (Charts/ChartPickEventArgs.cs), and says `page-changed` on the document after each exchange of a page. */
function announce() {
  Blazor.registerCustomEventType('chartpick', { browserEventName: 'chart-pick', createEventArgs: ({ detail }) => detail });
  Blazor.addEventListener('enhancedload', () => document.dispatchEvent(new Event('page-changed')));
}
