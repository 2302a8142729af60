// Blazor's script turns a followed link into an exchange of what differs, and runs the islands. A page without an island does
// without it until a link is about to be followed; followed sooner, the link is an ordinary one.
const address = () => document.body.dataset.blazor;
let wanted = Boolean(globalThis.Blazor);

if (wanted) {
  announce();
} else if (address()) {
  for (const sign of ['pointerover', 'focusin', 'pointerdown']) {
    document.addEventListener(sign, load, { passive: true });
  }
}

function load({ target }) {
  const link = target.closest?.('a[href], form');
  if (wanted || !link || (link.origin ?? location.origin) !== location.origin) {
    return;
  }
  wanted = true;
  const script = document.createElement('script');
  script.src = address();
  script.addEventListener('load', announce);
  document.head.append(script);
}

/** Says `page-changed` on the document after each exchange of a page. */
function announce() {
  Blazor.addEventListener('enhancedload', () => document.dispatchEvent(new Event('page-changed')));
}
