import { say } from './commands.js';

// After a link within the product, reading and keys go on at the new page's heading, as they would after a full load at the
// top. A first load is left alone: its first stop is the skip link.
let path = location.pathname;

document.addEventListener('page-changed', () => {
  if (location.pathname === path) {
    return;
  }
  path = location.pathname;
  const heading = document.querySelector('h1');
  if (heading && !location.hash) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
});

// While the connection is away, a link that cannot be followed would put the browser's error page in place of what is being
// read. The server is asked first; a part of this page needs nobody.
addEventListener('click', async event => {
  const link = event.target.closest?.('a[href]');
  const isAway = document.querySelector('.reconnect:is([class*="components-reconnect-"]):not(.components-reconnect-hide)') !== null;
  if (!isAway || !link || link.target || link.origin !== location.origin || link.hasAttribute('download')
    || (link.hash && link.pathname + link.search === location.pathname + location.search)) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  try {
    await fetch(link.href, { method: 'HEAD' });
    location.assign(link.href);
  } catch {
    say('The server does not answer, so this page stays open.');
  }
}, true);
