// Where everything of a chart stands: margins, the plot, and the way from labels and values to pixels.
import { widthOf, wrap } from './text.js';

const most = { lines: 3, direct: 4 };

/**
 * @param spec the drawing
 * @param size { width, height, factor }: CSS pixels, and how much larger than on screen the words are
 */
export function layoutOf(spec, size, palette) {
  const { width, height, factor } = size;
  const look = { size: (width < 480 * factor ? 11 : 12) * factor, font: palette.font, fill: palette.muted };
  const count = spec.labels.length;
  const tickWidth = Math.max(...spec.scale.ticks.map(tick => widthOf(tick.text, look)));
  const base = { size, look, line: look.size * 1.25, count, factor };
  const rows = windowRows(spec);

  const upright = () => {
    const left = Math.ceil(tickWidth + 10 * factor);
    const ends = endLabels(spec, width, { ...look, weight: 600 });
    const right = Math.ceil(ends ? Math.max(...ends.map(end => end.width)) + 24 * factor : 10 * factor);
    const plot = width - left - right;
    const slot = plot / count;
    const names = categoryLabels(spec.labels, slot, look);
    const bottom = Math.ceil(names.lines * base.line + 8 * factor);
    const top = Math.ceil((hasValueLabels(spec) ? 20 : 10) * factor + rows.count * base.line * 1.2);
    return finish({ ...base, horizontal: false, left, right, top, bottom, slot, names, ends, rows });
  };

  const sideways = () => {
    const words = spec.labels.map(label => wrap(label, width * 0.36, look, most.lines));
    const left = Math.ceil(Math.max(...words.flat().map(line => widthOf(line, look))) + 10 * factor);
    const values = spec.series[0].texts.map(value => widthOf(value, { ...look, weight: 600 }));
    const right = Math.ceil(Math.max(...values) + 14 * factor);
    const bottom = Math.ceil(base.line + 10 * factor);
    const top = Math.ceil(6 * factor + (spec.bands.length > 0 ? base.line * 1.2 : 0));
    return finish({ ...base, horizontal: true, left, right, top, bottom, names: { words }, rows });
  };

  const finish = frame => {
    const plot = { left: frame.left, top: frame.top, width: width - frame.left - frame.right, height: height - frame.top - frame.bottom };
    const { min, max } = spec.scale;
    const share = value => (value - min) / (max - min);
    const slot = (frame.horizontal ? plot.height : plot.width) / count;
    return {
      ...frame, ...plot, slot,
      right: plot.left + plot.width,
      bottom: plot.top + plot.height,
      margin: { left: frame.left, top: frame.top, right: frame.right, bottom: frame.bottom },
      /** Centre of a label's place along the axis of labels. */
      at: index => (frame.horizontal ? plot.top : plot.left) + (index + 0.5) * slot,
      /** Place of a value along the axis of values. */
      value: value => frame.horizontal ? plot.left + share(value) * plot.width : plot.top + (1 - share(value)) * plot.height,
    };
  };

  if (spec.kind === 'Bars') {
    return sideways();
  }
  const frame = upright();
  return spec.kind === 'Waterfall' && !frame.names.whole ? sideways() : frame;
}

/** Whether numbers may be written at the ends of columns; a line among them would cross the numbers. */
export const hasValueLabels = spec => spec.series.every(series => series.shape === 'Column');

/** Labels under the axis: wrapped into their places, or, when a word is too long for that, only every n-th. */
function categoryLabels(labels, slot, look) {
  const room = slot - look.size * 0.6;
  const fits = labels.every(label => label.split(/\s+/).every(word => widthOf(word, look) <= room));
  if (fits) {
    const words = labels.map(label => wrap(label, room, look, most.lines));
    return { words, lines: Math.max(...words.map(lines => lines.length)), every: 1, whole: words.every((lines, i) => lines.join(' ') === labels[i].trim()) };
  }
  const widest = Math.max(...labels.map(label => widthOf(label, look)));
  return { words: labels.map(label => [label]), lines: 1, every: Math.max(1, Math.ceil((widest + 10) / slot)), whole: false };
}

/** Names written at the ends of lines; null where there are too many, or no room for them. */
function endLabels(spec, width, look) {
  if (spec.kind !== 'Lines' || spec.series.length > most.direct || spec.series.length < 2 || spec.labels.length < 2) {
    return null;
  }
  const describe = words => spec.series.map((series, index) => {
    const last = series.values.findLastIndex(value => value !== undefined && value !== null);
    return last < 0 ? null : { index, last, value: series.values[last], words: words(series, last) };
  }).filter(Boolean).map(end => ({ ...end, width: widthOf(end.words, look) }));
  const room = width * 0.24;
  for (const words of [(series, last) => `${series.name} ${series.texts[last]}`, series => series.name]) {
    const ends = describe(words);
    if (ends.length > 0 && ends.every(end => end.width <= room)) {
      return ends;
    }
  }
  return null;
}

/** Windows that overlap take rows above each other. */
function windowRows(spec) {
  const last = [];
  const row = spec.windows.map(window => {
    let free = last.findIndex(to => to < window.from);
    free = free < 0 ? last.length : free;
    last[free] = window.to;
    return free;
  });
  return { row, count: last.length };
}
