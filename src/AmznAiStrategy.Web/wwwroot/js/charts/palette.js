// Colours and fonts of a theme, read from the tokens of css/tokens.css: the only place where they are written.

/** The theme of the page: light or dark. */
export const pageTheme = () => document.documentElement.dataset.bsTheme === 'dark' ? 'dark' : 'light';

/** The tokens of one theme, whatever the page shows. */
export function paletteOf(theme) {
  const probe = document.createElement('i');
  probe.dataset.bsTheme = theme;
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const read = name => style.getPropertyValue(`--chart-${name}`).trim();
  const palette = { theme };
  for (const name of ['strong', 'text', 'muted', 'grid', 'axis', 'surface', 'band', 'window', 'font']) {
    palette[name] = read(name);
  }
  const tones = new Map();
  for (const name of tokenNames()) {
    tones.set(name, read(name));
  }
  probe.remove();
  palette.tone = name => tones.get(name) || palette.text;
  return palette;
}

/** Black or white, whichever reads better on `colour` (#rrggbb). */
export function inkOn(colour) {
  const [red, green, blue] = [1, 3, 5]
    .map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}

function* tokenNames() {
  yield* ['bull', 'base', 'bear', 'other', 'ai', 'non-ai', 'reported', 'demand', 'capacity', 'idle', 'positive', 'negative', 'neutral', 'highlight'];
  for (let i = 1; i <= 4; i++) {
    yield `extra-${i}`;
  }
  for (let i = 1; i <= 13; i++) {
    yield `vintage-${i}`;
  }
}
