// Colours and fonts of a theme, read from css/tokens.css: the only place where they are written.
const words = ['strong', 'text', 'muted', 'grid', 'axis', 'surface', 'band', 'window', 'font'];

/** The theme of the page: light or dark. */
export const pageTheme = () => document.documentElement.dataset.bsTheme === 'dark' ? 'dark' : 'light';

/** Tokens by theme, then by name: to read one the browser works out the styles of the page. */
const known = { light: new Map(), dark: new Map() };

function read(theme, names) {
  const tokens = known[theme];
  const missing = [...names].filter(name => !tokens.has(name));
  if (missing.length > 0) {
    const probe = document.createElement('i');
    probe.dataset.bsTheme = theme;
    probe.hidden = true;
    document.body.append(probe);
    const style = getComputedStyle(probe);
    missing.forEach(name => tokens.set(name, style.getPropertyValue(`--chart-${name}`).trim()));
    probe.remove();
  }
  return tokens;
}

/** The tokens of `theme`, whatever the page shows, with the tones that `spec` uses. */
export function paletteOf(theme, spec) {
  const tones = [...spec.series, ...spec.legend, ...(spec.heat?.classes ?? [])].map(one => one.tone).concat('positive', 'negative', 'neutral', 'muted');
  const tokens = read(theme, new Set([...words, ...tones]));
  const palette = Object.fromEntries(words.map(name => [name, tokens.get(name)]));
  return { ...palette, halo: palette.surface, tone: name => tokens.get(name) };
}

/** `share` of a colour in another (#rrggbb both). */
export const mix = (base, colour, share) => `#${[1, 3, 5].map(at => {
  const [from, to] = [base, colour].map(one => parseInt(one.slice(at, at + 2), 16));
  return Math.round(from + (to - from) * share).toString(16).padStart(2, '0');
}).join('')}`;

/** Black or white, whichever reads better on `colour` (#rrggbb). */
export function inkOn(colour) {
  const [red, green, blue] = [1, 3, 5]
    .map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}
