// Bars from one value to both sides, a row for each lever: hollow for its low input, solid for its high one. Where a picture is
// narrow, names stand over the bars.
import { svg, text, round } from './svg.js';
import { widthOf, wrap, shorten } from './text.js';
import { bandPlaces } from './layout.js';
import { drawTicks } from './axes.js';
import { drawBands } from './marks.js';
import { mix } from './palette.js';

const narrow = 560;

/** Whether a result is that of no move: parts of the axis, as in Tornado.cs. */
const isStill = (spec, value) => Math.abs(value - spec.origin.value) <= 1e-8 * (spec.scale.max - spec.scale.min);
const isMoved = (spec, value) => typeof value === 'number' && !isStill(spec, value);

export function tornadoLayout(spec, base) {
  const { size: { width, height }, look, line, factor, count } = base;
  const bold = { ...look, weight: 600 };
  const bottom = Math.ceil(line + 10 * factor);
  const isNarrow = width < narrow * factor && (height - bottom - 3 * line) / count >= 2 * line;
  const bands = [...spec.bands, { low: spec.origin.value, high: spec.origin.value, label: spec.origin.label }];
  const lines = isNarrow ? 1 : Math.max(1, Math.min(2, Math.floor((height - bottom - 2 * line) / count / line)));
  const words = spec.labels.map(label => isNarrow ? [shorten(label, width - 4, look)] : wrap(label, width * 0.3, look, lines));
  const left = isNarrow ? 2 : Math.ceil(Math.max(...words.flat().map(one => widthOf(one, look))) + 10 * factor);
  const gap = 5 * factor;
  const { min, max } = spec.scale;

  /** The plot between labels of these widths. */
  const fit = widthAt => {
    // Half a tick's words stand beside either end of the axis.
    const [first, last] = [spec.scale.ticks[0], spec.scale.ticks.at(-1)].map(tick => widthOf(tick.text, look) / 2 + 2);
    let [from, to] = [isNarrow ? Math.max(left, first) : left, width - last];
    const ends = spec.labels.flatMap((_, i) => endsOf(spec, i));
    for (let turn = 0; turn < 8; turn++) {
      const at = value => from + (value - min) / (max - min) * (to - from);
      const over = ends.map(end => end.side < 0 ? left + widthAt(end) + gap - at(end.value) : at(end.value) + widthAt(end) + gap - (width - 2));
      from += Math.max(0, ...over.filter((_, i) => ends[i].side < 0));
      to -= Math.max(0, ...over.filter((_, i) => ends[i].side > 0));
    }
    return { from, to };
  };
  const valueWidth = end => widthOf(end.words, bold);
  const wholeWidth = end => valueWidth(end) + widthOf(end.input, look) + gap;
  const whole = fit(wholeWidth);
  const hasInputs = !isNarrow && whole.to - whole.from > 0.5 * (width - left);
  const { from, to } = hasInputs ? whole : fit(valueWidth);

  const plot = { left: from, right: to, width: to - from };
  const places = bandPlaces(bands, spec.scale, { ...base, left: from, width: to - from });
  const top = Math.ceil(6 * factor + places.count * line * 1.1);
  const slot = (height - top - bottom) / count;
  return {
    ...base, horizontal: true, left: 0, right: width, width, top, bottom: height - bottom, height: height - bottom - top, slot,
    plot, words, namesAt: left, isNarrow, hasInputs, gap, bands: places,
    at: index => top + (index + 0.5) * slot,
    value: value => from + (value - min) / (max - min) * (to - from),
  };
}

/** The words at the ends of a row: one at each side that has a bar, both values where both bars lie on one side. */
function endsOf(spec, row) {
  const origin = spec.origin.value;
  const sides = spec.series.map((series, i) => ({
    value: series.values[row], words: series.texts[row], input: [spec.levers[row].lowInput, spec.levers[row].highInput][i],
  })).filter(one => isMoved(spec, one.value)).map(one => ({ ...one, side: Math.sign(one.value - origin) }));
  if (sides.length === 2 && sides[0].side === sides[1].side) {
    const [near, far] = sides.toSorted((a, b) => Math.abs(a.value - origin) - Math.abs(b.value - origin));
    const order = far.side > 0 ? [near, far] : [far, near];
    return [{ ...far, words: order.map(one => one.words).join(' / '), input: order.map(one => one.input).join(' / ') }];
  }
  return sides;
}

export function drawTornado(spec, layout, palette, over) {
  const { look, line, factor, plot, gap } = layout;
  const bold = { ...look, weight: 600, fill: palette.text };
  const muted = { ...look, halo: palette.halo };
  const frame = { ...layout, ...plot };
  const ink = svg('g');
  drawBands(spec, layout, palette, over, ink);
  drawTicks(spec, frame, palette, over, ink);
  const origin = layout.value(spec.origin.value);
  spec.labels.forEach((_, i) => row(i));
  ink.append(svg('line', { x1: round(origin), x2: round(origin), y1: round(layout.top), y2: round(layout.bottom), stroke: palette.strong, 'stroke-width': 1.5 }));
  for (const { index, words, x, row: level } of layout.bands.places) {
    ink.append(text(words, x, layout.top - (level + 1) * line * 1.1 + look.size * 0.9, { ...bold, fill: index === spec.bands.length ? palette.strong : palette.text }));
  }
  over.append(ink);

  function row(i) {
    const [names, lever] = [layout.words[i], spec.levers[i]];
    const head = layout.isNarrow ? line * 1.1 : 0;
    const thick = Math.max(4, Math.min((layout.slot - head) * 0.72, 20 * factor));
    const middle = layout.at(i) + head / 2;
    if (layout.isNarrow) {
      ink.append(text(names[0], 2, middle - thick / 2 - line * 0.25, { ...bold, weight: 400, halo: palette.halo }));
    } else {
      const first = middle - (names.length - 1) * line / 2 + look.size * 0.35;
      names.forEach((one, nth) => ink.append(text(one, layout.namesAt - 8 * factor, first + nth * line, { ...look, fill: palette.text, anchor: 'end' })));
    }
    const ends = endsOf(spec, i);
    const isDouble = spec.series.filter(one => isMoved(spec, one.values[i])).length === 2 && ends.length === 1;
    spec.series.forEach((series, nth) => {
      const value = series.values[i];
      if (isMoved(spec, value)) {
        bar(nth, layout.value(value), isDouble ? middle - thick / 2 + nth * thick / 2 : middle - thick / 2, isDouble ? thick / 2 : thick);
      }
    });
    for (const end of ends) {
      const x = layout.value(end.value) + end.side * gap;
      const [value, input] = [widthOf(end.words, bold), layout.hasInputs ? widthOf(end.input, look) + gap : 0];
      const start = end.side > 0 ? x : x - value - input;
      const y = middle + look.size * 0.36;
      ink.append(text(end.words, end.side > 0 || !input ? start : start + input, y, { ...bold, halo: palette.halo }));
      if (input) {
        ink.append(text(end.input, end.side > 0 ? start + value + gap : start, y, muted));
      }
    }
    blank(i, lever, ends, middle);
  }

  function bar(nth, x, y, height) {
    const [start, wide] = [Math.min(origin, x), Math.max(1, Math.abs(x - origin))];
    const colour = palette.tone(spec.series[nth].tone);
    const inset = Math.min(0.75, wide / 4);
    ink.append(nth === 1
      ? svg('rect', { x: round(start), y: round(y), width: round(wide), height: round(height), fill: colour })
      : svg('rect', { x: round(start + inset), y: round(y + 0.75), width: round(Math.max(0.5, wide - 2 * inset)), height: round(Math.max(0.5, height - 1.5)), fill: mix(palette.surface, colour, 0.2), stroke: colour, 'stroke-width': 1.5 }));
  }

  /** What is said where there is no bar: a ring where an input has no effect, the reason where it fits. */
  function blank(i, lever, ends, middle) {
    const missing = spec.series.map(one => one.values[i]).filter(value => typeof value !== 'number').length;
    const still = spec.series.filter(one => typeof one.values[i] === 'number' && isStill(spec, one.values[i])).length;
    if (missing + still === 0) {
      return;
    }
    const side = ends.length > 0 ? -ends[0].side : 1;
    const radius = 3.5 * factor;
    if (still > 0) {
      ink.append(svg('circle', { cx: round(origin + side * 2.2 * radius), cy: round(middle), r: round(radius), fill: palette.surface, stroke: palette.muted, 'stroke-width': 1.5 }));
    }
    const reason = [missing > 0 ? 'n/a' : '', lever.note ?? ''].filter(Boolean).join(': ');
    const from = origin + side * (still > 0 ? 4.4 * radius : gap);
    const room = side > 0 ? layout.size.width - 2 - from : from - (layout.isNarrow ? 2 : layout.namesAt);
    const words = [reason, missing > 0 ? 'n/a' : ''].find(one => one && widthOf(one, look) <= room);
    if (words) {
      ink.append(text(words, side > 0 ? from : from - widthOf(words, look), middle + look.size * 0.36, muted));
    }
  }
}
