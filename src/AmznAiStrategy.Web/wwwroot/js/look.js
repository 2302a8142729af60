// What this browser remembers about the look of the product: theme, density, and whether the first hint was dismissed. Each is a
// cookie, from which the server writes an attribute of <html> (Layout/Look.cs); here they change. An exchange of pages replaces the
// attributes of <html>, so they are put right as soon as they change.
const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');
const otherTabs = new BroadcastChannel('look');
const year = 365 * 24 * 60 * 60; // s
const unkept = {}; // a browser without cookies keeps choices for this page only

// A chart in somebody else's page looks as that page asks for.
const asked = location.pathname.startsWith('/embed/') ? new URLSearchParams(location.search).get('theme') : null;

const kept = (name, otherwise) => document.cookie.split('; ').find(cookie => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? unkept[name] ?? otherwise;

function keep(name, value) {
  unkept[name] = value;
  document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax`;
  otherTabs.postMessage(name);
  apply();
}

function set(element, name, value) {
  if (element.getAttribute(name) !== value) {
    element.setAttribute(name, value);
  }
}

function press(kind, choice) {
  for (const button of document.querySelectorAll(`[data-${kind}-choice]`)) {
    set(button, 'aria-pressed', String(button.getAttribute(`data-${kind}-choice`) === choice));
  }
}

function apply() {
  const theme = asked ?? kept('theme', 'system');
  const density = kept('density', 'comfortable');
  set(root, 'data-bs-theme', theme === 'light' || theme === 'dark' ? theme : dark.matches ? 'dark' : 'light');
  set(root, 'data-density', density);
  set(root, 'data-hint', kept('hint', 'shown'));
  press('theme', theme);
  press('density', density);
}

apply();
dark.addEventListener('change', apply);
otherTabs.addEventListener('message', apply);
new MutationObserver(apply).observe(root, { attributes: true, attributeFilter: ['data-bs-theme', 'data-density', 'data-hint'] });
document.addEventListener('page-changed', apply);
document.addEventListener('click', ({ target }) => {
  const button = target.closest?.('[data-theme-choice], [data-density-choice], [data-hint-dismiss]');
  if (button) {
    const { themeChoice, densityChoice } = button.dataset;
    keep(...(themeChoice ? ['theme', themeChoice] : densityChoice ? ['density', densityChoice] : ['hint', 'dismissed']));
  }
});
