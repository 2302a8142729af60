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
