// Columns without gaps over an axis of numbers; bands and marks stand upright.
import { svg, text, round } from './svg.js';
import { widthOf } from './text.js';
import { bandPlaces } from './layout.js';
import { drawTicks } from './axes.js';
import { drawBands } from './marks.js';

export function histogramLayout(spec, base, tickWidth) {
  const { size: { width, height }, look, line, factor, count } = base;
  const { scale, marks } = spec.bins;
  const left = Math.ceil(tickWidth + 10 * factor);
  const right = width - Math.ceil(Math.max(8 * factor, ...scale.ticks.slice(-1).map(tick => widthOf(tick.text, look) / 2 + 2)));
  const bands = bandPlaces([...spec.bands, ...marks.map(mark => ({ low: mark.value, high: mark.value, label: mark.label }))], scale, { ...base, left, width: right - left });
  const top = Math.ceil(8 * factor + bands.count * line * 1.1);
  const bottom = height - Math.ceil(line + 10 * factor);
  const slot = (right - left) / count;
  const { min, max } = spec.scale;
  return {
    ...base, horizontal: false, left, right, top, bottom, width: right - left, height: bottom - top, slot, bands,
    at: index => left + (index + 0.5) * slot,
    value: value => bottom - (value - min) / (max - min) * (bottom - top),
    along: value => left + (value - scale.min) / (scale.max - scale.min) * (right - left),
  };
}

export function drawHistogram(spec, layout, palette, over) {
  const { look, line, factor, left, slot } = layout;
  const { scale, marks } = spec.bins;
  const isInside = value => value >= scale.min && value <= scale.max;
  const ink = svg('g');
  drawTicks(spec, layout, palette, over, ink);
  const lying = { ...layout, horizontal: true, value: layout.along };
  const within = value => Math.max(scale.min, Math.min(scale.max, value));
  const bands = spec.bands.filter(band => band.high >= scale.min && band.low <= scale.max).map(band => ({ ...band, low: within(band.low), high: within(band.high) }));
  drawBands({ bands }, lying, palette, over, ink);
  const [series] = spec.series;
  const colour = palette.tone(series.tone);
  const zero = layout.value(0);
  series.values.forEach((value, i) => {
    if (typeof value === 'number' && value > 0) {
      const [from, to] = [left + i * slot, left + (i + 1) * slot];
      over.append(svg('rect', {
        x: round(from), y: round(layout.value(value)), width: round(to - from), height: round(zero - layout.value(value)),
        fill: colour, 'fill-opacity': 0.75, stroke: palette.surface, 'stroke-width': slot > 5 * factor ? 1 : 0.5,
      }));
    }
  });
  drawTicks({ scale: { ticks: scale.ticks } }, lying, palette, null, ink);
  marks.filter(mark => isInside(mark.value)).forEach(mark => {
    const x = round(layout.along(mark.value));
    ink.append(svg('line', { x1: x, x2: x, y1: round(layout.top), y2: round(layout.bottom), stroke: palette.strong, 'stroke-width': 2, 'stroke-dasharray': '5 3' }));
  });
  for (const { index, words, x, row } of layout.bands.places) {
    ink.append(text(words, x, layout.top - (row + 1) * line * 1.1 + look.size * 0.9, { ...look, weight: 600, fill: index < spec.bands.length ? palette.text : palette.strong }));
  }
  over.append(ink);
}
