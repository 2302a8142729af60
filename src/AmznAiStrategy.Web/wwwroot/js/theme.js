// Light, dark or the system's theme, remembered in this browser. Runs before the first paint, so that no page flashes;
// navigation replaces the attributes of <html>, so the theme is put back as soon as they change.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => {
    // A chart in somebody else's page looks as that page asks for.
    const asked = location.pathname.startsWith('/embed/') ? new URLSearchParams(location.search).get('theme') : null;
    if (asked === 'light' || asked === 'dark') { return asked; }
    try { return localStorage.getItem('theme') ?? 'system'; } catch { return 'system'; }
  };
  const apply = () => {
    const choice = chosen();
    const theme = choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice;
    if (root.dataset.bsTheme !== theme) {
      root.dataset.bsTheme = theme;
    }
    for (const button of document.querySelectorAll('[data-theme-choice]')) {
      const pressed = String(button.dataset.themeChoice === choice);
      if (button.getAttribute('aria-pressed') !== pressed) {
        button.setAttribute('aria-pressed', pressed);
      }
    }
  };

  apply();
  dark.addEventListener('change', apply);
  new MutationObserver(apply).observe(root, { attributes: true, attributeFilter: ['data-bs-theme'] });
  document.addEventListener('DOMContentLoaded', () => {
    apply();
    globalThis.Blazor?.addEventListener?.('enhancedload', apply);
  });
  document.addEventListener('click', event => {
    const choice = event.target.closest?.('[data-theme-choice]')?.dataset.themeChoice;
    if (choice) {
      try { localStorage.setItem('theme', choice); } catch { /* a browser without storage keeps it for this page only */ }
      apply();
    }
  });
})();
