// What this browser remembers about the look of the product: theme, density, and whether the first hint was dismissed. Each is an
// attribute of <html>. Runs before the first paint, so that no page flashes or shifts; navigation replaces the attributes of
// <html>, so they are put back as soon as they change.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const unkept = {}; // a browser without storage keeps choices for this page only

  const kept = (name, otherwise) => {
    try { return localStorage.getItem(name) ?? unkept[name] ?? otherwise; } catch { return unkept[name] ?? otherwise; }
  };
  const keep = (name, value) => {
    unkept[name] = value;
    try { localStorage.setItem(name, value); } catch { /* see above */ }
    apply();
  };
  const set = (name, value) => {
    if (root.getAttribute(name) !== value) {
      root.setAttribute(name, value);
    }
  };
  const press = (kind, choice) => {
    for (const button of document.querySelectorAll(`[data-${kind}-choice]`)) {
      const pressed = String(button.getAttribute(`data-${kind}-choice`) === choice);
      if (button.getAttribute('aria-pressed') !== pressed) {
        button.setAttribute('aria-pressed', pressed);
      }
    }
  };
  // A chart in somebody else's page looks as that page asks for.
  const asked = location.pathname.startsWith('/embed/') ? new URLSearchParams(location.search).get('theme') : null;
  const apply = () => {
    const theme = asked ?? kept('theme', 'system');
    const density = kept('density', 'comfortable');
    set('data-bs-theme', theme === 'light' || theme === 'dark' ? theme : dark.matches ? 'dark' : 'light');
    set('data-density', density);
    set('data-hint', kept('hint', 'shown'));
    press('theme', theme);
    press('density', density);
  };

  apply();

  // Words first: the other scripts run once the page has been painted and is there as a whole. They are on their way by then.
  const { href } = document.querySelector('link[data-after-paint]');
  const painted = new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const parsed = new Promise(done => document.addEventListener('DOMContentLoaded', done));
  Promise.all([painted, parsed]).then(() => import(href));

  dark.addEventListener('change', apply);
  addEventListener('storage', apply); // another tab has changed one
  new MutationObserver(apply).observe(root, { attributes: true, attributeFilter: ['data-bs-theme', 'data-density', 'data-hint'] });
  document.addEventListener('DOMContentLoaded', apply);
  document.addEventListener('page-changed', apply);
  document.addEventListener('click', ({ target }) => {
    const button = target.closest?.('[data-theme-choice], [data-density-choice], [data-hint-dismiss]');
    if (button) {
      const { themeChoice, densityChoice } = button.dataset;
      keep(...(themeChoice ? ['theme', themeChoice] : densityChoice ? ['density', densityChoice] : ['hint', 'dismissed']));
    }
  });
})();
