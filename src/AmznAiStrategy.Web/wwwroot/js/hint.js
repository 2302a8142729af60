// The hint of the first visit: Escape within it dismisses it as its button does (look.js remembers that), and reading goes
// on at the page's heading.
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    event.target.closest?.('[data-hint-card]')?.querySelector('[data-hint-dismiss]').click();
  }
});

document.addEventListener('click', event => {
  if (event.target.closest?.('[data-hint-dismiss]')) {
    const heading = document.querySelector('h1');
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
});
