// Where everything of a chart stands: margins, the plot, and the way from labels and values to pixels.
import { widthOf, wrap, shorten } from './text.js';
import { planEvents } from './events.js';
import { flowLayout } from './flows.js';
import { tornadoLayout } from './tornado.js';
import { heatLayout } from './heat.js';
import { histogramLayout } from './histogram.js';

const most = { lines: 3, direct: 4 };

/**
 * @param spec the drawing
 * @param given { width, height, factor, mayGrow }: CSS pixels, how much larger than on screen the words are, and whether the
 *   picture may become higher when words need room below it
 */
export function layoutOf(spec, given, palette) {
  const { width, factor } = given;
  let size = given;
  const look = { size: (width < 480 * factor ? 11 : 12) * factor, font: palette.font, fill: palette.muted };
  const count = spec.labels.length;
  const tickWidth = Math.max(...spec.scale.ticks.map(tick => widthOf(tick.text, look)));
  const base = { size, look, line: look.size * 1.25, count, factor };
  if (spec.kind === 'Flows') {
    return flowLayout(spec, base);
  }
  if (spec.kind === 'Tornado') {
    return tornadoLayout(spec, base);
  }
  if (spec.kind === 'HeatMap') {
    return heatLayout(spec, base);
  }
  if (spec.kind === 'Histogram') {
    return histogramLayout(spec, base, tickWidth);
  }
  const rows = windowRows(spec);

  const upright = () => {
    const left = Math.ceil(tickWidth + 10 * factor);
    const ends = endLabels(spec, width, { ...look, weight: 600 });
    const right = Math.ceil(ends ? Math.max(...ends.map(end => end.width)) + 24 * factor : 10 * factor);
    const plot = width - left - right;
    const slot = plot / count;
    const names = categoryLabels(spec.labels, slot, look);
    const events = planEvents(spec, { ...base, left, width: plot, height: given.height, at: index => left + (index + 0.5) * slot });
    const bottom = Math.ceil(names.lines * base.line + 8 * factor + (events?.below ?? 0));
    const aside = rows.count * base.line * 1.2;
    const top = Math.ceil((hasValueLabels(spec) ? 20 : 10) * factor + aside + (events?.above ?? 0));
    if (given.mayGrow && events?.below) {
      size = { ...given, height: Math.ceil(given.height + events.below) };
    }
    return finish({ ...base, size, horizontal: false, left, right, top, bottom, slot, names, ends, rows, events, aside: aside + (hasValueLabels(spec) ? 14 * factor : 4 * factor) });
  };

  const sideways = () => {
    const words = spec.labels.map(label => wrap(label, width * 0.36, look, most.lines));
    const left = Math.ceil(Math.max(...words.flat().map(line => widthOf(line, look))) + 10 * factor);
    const values = spec.series.flatMap(series => series.texts).map(value => widthOf(value, { ...look, weight: 600 }));
    const right = Math.ceil(Math.max(...values) + 14 * factor);
    const bottom = Math.ceil(base.line + 10 * factor);
    const bands = bandPlaces(spec.bands, spec.scale, { ...base, left, width: width - left - right });
    const top = Math.ceil(6 * factor + bands.count * base.line * 1.1);
    return finish({ ...base, horizontal: true, left, right, top, bottom, names: { words }, rows, bands });
  };

  const finish = frame => {
    const plot = { left: frame.left, top: frame.top, width: width - frame.left - frame.right, height: size.height - frame.top - frame.bottom };
    const { min, max } = spec.scale;
    const along = alongOf(spec.scale);
    const share = value => (along(value) - along(min)) / (along(max) - along(min));
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

  if (spec.kind === 'Bars' || spec.kind === 'Ranges') {
    return sideways();
  }
  const frame = upright();
  return spec.kind === 'Waterfall' && !frame.names.whole ? sideways() : frame;
}

/** From a value to its place on the axis of values, in its own measure: itself, or its logarithm. */
export const alongOf = scale => scale.isLogarithmic ? Math.log10 : value => value;

/** How thick the bars of a label are together, in parts of its place. */
export const thicknessOf = (spec, layout) => {
  const beside = spec.kind === 'Columns' || spec.kind === 'Ranges' ? spec.series.filter(one => one.shape === 'Column').length : 1;
  const [share, most] = spec.kind === 'Ranges' ? [beside > 1 ? 0.6 : 0.4, 22] : [beside > 1 ? 0.78 : 0.68, 96];
  return Math.max(0.08, Math.floor(100 * Math.min(layout.slot * share, most * layout.factor * Math.max(1, beside)) / layout.slot) / 100);
};

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
  const count = spec.series.filter(series => series.shape !== 'Edge').length;
  if (spec.kind !== 'Lines' || count > most.direct || (spec.series.length < 2 && spec.labels.length > 1)) {
    return null;
  }
  const describe = words => spec.series.map((series, index) => {
    const last = series.values.findLastIndex(value => value !== undefined && value !== null);
    return last < 0 ? null : { index, last, value: series.values[last], words: words(series, last) };
  }).filter(Boolean).map(end => ({ ...end, width: widthOf(end.words, look) }));
  const room = width * 0.24;
  const whole = (series, last) => `${series.name} ${series.texts[last]}`;
  for (const words of [...(spec.spreads?.length > 1 ? [] : [whole]), series => series.name]) {
    const ends = describe(words);
    if (ends.length > 0 && ends.every(end => end.width <= room)) {
      return ends;
    }
  }
  return null;
}

/** Names of bands above a plot in which they stand upright, each over its band, in as many rows as they need. */
export function bandPlaces(bands, { min, max }, { left, width, size, look }) {
  const bold = { ...look, weight: 600 };
  const rows = [];
  const places = bands.map((band, index) => ({ index, middle: left + ((band.low + band.high) / 2 - min) / (max - min) * width }))
    .sort((a, b) => a.middle - b.middle)
    .map(({ index, middle }) => {
      const words = shorten(bands[index].label, Math.min(size.width - 4, width), bold);
      const wide = widthOf(words, bold);
      const x = Math.max(2, Math.min(size.width - wide - 2, middle - wide / 2));
      let row = rows.findIndex(end => end + 10 < x);
      row = row < 0 ? rows.length : row;
      rows[row] = x + wide;
      return { index, words, wide, x, row };
    });
  return { places, count: rows.length };
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
