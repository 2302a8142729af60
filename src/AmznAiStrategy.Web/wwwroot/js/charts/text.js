// Measuring and wrapping words in the fonts of the charts.
const pen = document.createElement('canvas').getContext('2d');

/** Widths by font, then by words: the same labels are measured for every drawing. */
const known = new Map();
const most = 4000;

export function widthOf(words, { size, font, weight = 400 }) {
  const name = `${weight} ${size}px ${font}`;
  let widths = known.get(name);
  if (!widths || widths.size > most) {
    known.set(name, widths = new Map());
  }
  let width = widths.get(words);
  if (width === undefined) {
    pen.font = name;
    widths.set(words, width = pen.measureText(words).width);
  }
  return width;
}

/** Lines no wider than `width`, broken between words; a single longer word is cut. At most `most` lines. */
export function wrap(words, width, look, most = Infinity) {
  const lines = [];
  let line = '';
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (!line || widthOf(longer, look) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  if (line) {
    lines.push(line);
  }
  if (lines.length > most) {
    lines[most - 1] = lines.slice(most - 1).join(' ');
    lines.length = most;
  }
  return lines.map(one => shorten(one, width, look));
}

/** The same lines in the same number, as even in length as they get. */
export function wrapEvenly(words, width, look) {
  const lines = wrap(words, width, look);
  let [low, high] = [width / lines.length, width];
  while (lines.length > 1 && high - low > 2) {
    const middle = (low + high) / 2;
    const tried = wrap(words, middle, look);
    if (tried.length > lines.length || tried.some(line => line.endsWith('…'))) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return wrap(words, high, look);
}

/** The words, or as many of their letters as fit with an ellipsis. */
export function shorten(words, width, look) {
  if (widthOf(words, look) <= width) {
    return words;
  }
  const letters = [...words];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, look) > width) {
    letters.pop();
  }
  return `${letters.join('').trimEnd()}…`;
}
