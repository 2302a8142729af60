// The words inside a picture: numbers at columns, names at lines, bands, windows and remarks. Each is left out or moved
// where it would cover something; the table under the chart has every number.
import { svg, text, round } from './svg.js';
import { widthOf, wrap, shorten } from './text.js';
import { spread } from './crowd.js';
import { inkOn } from './palette.js';
import { hasValueLabels } from './layout.js';
import { marker, windowEnds } from './shapes.js';

export function drawLabels(spec, layout, palette, { bars, paths, crowd }, over) {
  const look = { size: layout.look.size, font: palette.font, fill: palette.text, weight: 600, halo: palette.halo };
  const put = (words, box, own = {}) => {
    crowd.addBox(box, 3);
    over.append(text(words, box.x, box.y + box.height * 0.78, { ...look, ...own, size: own.size ?? look.size }));
  };
  const boxOf = (words, x, y, own = look) => ({ x, y, width: widthOf(words, own), height: own.size * 1.15 });

  drawWindowLabels(spec, layout, look, put, boxOf);
  if (hasValueLabels(spec)) {
    drawNumbers(spec, layout, palette, look, bars, over, put, boxOf);
  }
  drawRowWindowLabels(spec, layout, look, crowd, put, boxOf);
  drawAreaNames(spec, layout, palette, look, put, boxOf);
  drawEnds(spec, layout, palette, look, paths, over);
  drawNotes(spec, layout, palette, look, crowd, over, boxOf);
  drawBandLabels(spec, layout, palette, look, crowd, put, boxOf);
}

function drawWindowLabels(spec, layout, look, put, boxOf) {
  if (layout.horizontal) {
    return;
  }
  spec.windows.forEach((window, i) => {
    const { from, to } = windowEnds(window, layout);
    const words = shorten(window.label, layout.size.width - 8, look);
    const box = boxOf(words, 0, 0);
    box.x = clamp((from + to - box.width) / 2, 2, layout.size.width - box.width - 2);
    box.y = layout.top - (hasValueLabels(spec) ? 14 * layout.factor : 0) - (layout.rows.row[i] + 1) * layout.line * 1.2;
    put(words, box);
  });
}

/** The name of a window over rows, at its right end where it covers least. */
function drawRowWindowLabels(spec, layout, look, crowd, put, boxOf) {
  if (!layout.horizontal) {
    return;
  }
  for (const window of spec.windows) {
    const { from, to } = windowEnds(window, layout);
    const words = shorten(window.label, layout.width * 0.7, look);
    const size = boxOf(words, 0, 0);
    const rows = Array.from({ length: window.to - window.from + 1 }, (_, i) => layout.at(window.from + i) - size.height / 2);
    const ends = [1, 0.75, 0.5, 0.25, 0].map(share => layout.left + 4 + share * (layout.width - size.width - 8));
    put(words, crowd.best(ends.flatMap(x => [from + 1, to - size.height - 1, ...rows].map(y => ({ ...size, x, y })))).box);
  }
}

/** The value at each column, the total of each stack, and its parts where they are large enough. */
function drawNumbers(spec, layout, palette, look, bars, over, put, boxOf) {
  const isStack = spec.kind === 'StackedColumns';
  const gap = 4 * layout.factor;
  const outside = [];
  if (isStack && spec.totals) {
    spec.labels.forEach((_, i) => {
      const stack = bars.filter(bar => bar.index === i).map(bar => bar.box);
      if (stack.length > 0) {
        const top = Math.min(...stack.map(box => box.y));
        outside.push({ words: spec.totals[i], centre: layout.at(i), above: top, room: layout.slot });
      }
    });
  } else if (!isStack) {
    for (const bar of bars) {
      const isFall = spec.steps ? goesDown(spec.steps[bar.index]) : spec.series[bar.series].values[bar.index] < 0;
      const beside = new Set(bars.map(one => one.series)).size;
      outside.push({ words: spec.series[bar.series].texts[bar.index], bar: bar.box, isFall, centre: bar.box.x + bar.box.width / 2, room: Math.max(bar.box.width, layout.slot / beside) });
    }
  }

  if (layout.horizontal) {
    for (const { words, bar, isFall } of outside) {
      const box = boxOf(words, 0, 0);
      const right = bar.x + bar.width + gap;
      box.x = isFall && bar.x - gap - box.width > layout.left ? bar.x - gap - box.width : right;
      box.y = bar.y + (bar.height - box.height) / 2;
      put(words, box);
    }
    return;
  }

  // All or none: a number on some columns only would look like a remark.
  if (outside.every(one => widthOf(one.words, look) + 4 <= one.room)) {
    for (const { words, bar, above, isFall, centre } of outside) {
      const box = boxOf(words, 0, 0);
      box.x = centre - box.width / 2;
      box.y = bar && isFall ? bar.y + bar.height + gap / 2 : (bar?.y ?? above) - box.height - gap / 2;
      put(words, box);
    }
  }
  if (isStack && bars.length > 0 && spec.series.length <= 4) {
    drawParts(spec, palette, look, bars, over, put, boxOf);
  }
}

const goesDown = step => step.kind === 'Fall' || (step.kind === 'Total' && step.to < 0);

function drawParts(spec, palette, look, bars, over, put, boxOf) {
  const small = { ...look, size: look.size * 0.92 };
  const parts = bars.map(bar => ({ ...bar, words: spec.series[bar.series].texts[bar.index] }));
  if (parts.some(part => widthOf(part.words, small) + 6 > part.box.width)) {
    return;
  }
  for (const { words, box: bar, series, index } of parts.filter(part => part.box.height >= small.size * 1.7)) {
    const box = boxOf(words, 0, 0, small);
    box.x = bar.x + (bar.width - box.width) / 2;
    box.y = bar.y + (bar.height - box.height) / 2;
    const isHatched = index >= spec.series[series].estimateFrom;
    const colour = palette.tone(spec.series[series].tone);
    if (isHatched) {
      over.append(svg('rect', { x: round(box.x - 4), y: round(box.y - 1), width: round(box.width + 8), height: round(box.height + 2), rx: 3, fill: palette.surface }));
    }
    put(words, box, { size: small.size, fill: isHatched ? palette.strong : inkOn(colour), halo: undefined });
  }
}

/** The name of an area where it is thickest, when there is room. */
function drawAreaNames(spec, layout, palette, look, put, boxOf) {
  if (spec.kind !== 'StackedAreas') {
    return;
  }
  const small = { ...look, size: look.size * 0.92 };
  const base = spec.labels.map(() => 0);
  for (const series of spec.series.filter(one => one.shape === 'Area')) {
    const low = [...base];
    series.values.forEach((value, i) => { base[i] += value ?? 0; });
    const width = widthOf(series.name, small);
    let best = null;
    for (let i = 1; i < layout.count - 1; i++) {
      const box = boxOf(series.name, layout.at(i) - width / 2, 0, small);
      const room = roomAt(i, box);
      if (room && (!best || room.height > best.room.height)) {
        best = { box, room };
      }
    }
    if (best && best.room.height >= small.size * 1.35) {
      best.box.y = best.room.top + (best.room.height - best.box.height) / 2;
      put(series.name, best.box, { size: small.size, fill: inkOn(palette.tone(series.tone)), halo: undefined });
    }

    /** How much height the area leaves free over the whole width of the words around label `i`. */
    function roomAt(i, box) {
      const reach = Math.min(1, box.width / 2 / layout.slot);
      let [top, bottom] = [-Infinity, Infinity];
      for (const side of [-1, 0, 1]) {
        const mix = values => values[i] + (values[i + side] - values[i]) * reach;
        top = Math.max(top, layout.value(mix(base)));
        bottom = Math.min(bottom, layout.value(mix(low)));
      }
      return bottom > top ? { top, height: bottom - top } : null;
    }
  }
}

/** Names beside the last points of lines, moved apart where lines end together. */
function drawEnds(spec, layout, palette, look, paths, over) {
  if (!layout.ends) {
    return;
  }
  const gap = look.size * 1.3;
  const places = spread(layout.ends.map(end => layout.value(end.value)), gap, layout.top + gap / 2, layout.bottom - gap / 2);
  layout.ends.forEach((end, i) => {
    const path = paths.find(one => one.index === end.index);
    const point = path.points[end.last];
    const x = layout.right + 4 * layout.factor;
    if (Math.abs(places[i] - point.y) > 3 || end.last < layout.count - 1) {
      over.append(svg('path', {
        d: `M${round(point.x + 6 * layout.factor)} ${round(point.y)}L${round(x - 2)} ${round(places[i])}`,
        fill: 'none', stroke: palette.axis, 'stroke-width': 1,
      }));
    }
    const isEdge = path.series.shape === 'Edge';
    if (!isEdge) {
      over.append(marker(path.series, { x: x + 6 * layout.factor, y: places[i] }, palette, layout.factor));
    }
    over.append(text(end.words, x + (isEdge ? 2 : 15) * layout.factor, places[i] + look.size * 0.36, { ...look, halo: undefined, ...(isEdge ? { weight: 400, fill: palette.muted } : {}) }));
  });
}

/** Remarks with a leader to their point. */
function drawNotes(spec, layout, palette, look, crowd, over, boxOf) {
  const far = [16, 30, 48, 70, 96].map(step => step * layout.factor);
  for (const note of spec.notes) {
    const point = layout.horizontal ? { x: layout.value(note.value), y: layout.at(note.at) } : { x: layout.at(note.at), y: layout.value(note.value) };
    const lines = wrap(note.text, Math.min(170 * layout.factor, layout.width * 0.5), look, 3);
    const width = Math.max(...lines.map(line => widthOf(line, look)));
    const height = lines.length * look.size * 1.2;
    const places = far.flatMap(step => [[0, -1], [0.7, -1], [-0.7, -1], [0, 1], [0.7, 1], [-0.7, 1], [1, 0], [-1, 0]].map(([dx, dy]) => ({
      x: clamp(point.x + dx * step * 1.2 - width / 2 + dx * width / 2, layout.left + 2, layout.size.width - width - 2),
      y: clamp(point.y + dy * step - height / 2 + dy * height / 2, layout.top, layout.bottom - height),
      width, height,
    })));
    const { box } = crowd.best(places);
    crowd.addBox(box, 3);
    const near = { x: clamp(point.x, box.x, box.x + box.width), y: clamp(point.y, box.y, box.y + box.height) };
    over.append(
      svg('path', { d: `M${round(point.x)} ${round(point.y)}L${round(near.x)} ${round(near.y)}`, fill: 'none', stroke: palette.muted, 'stroke-width': 1 }),
      svg('circle', { cx: round(point.x), cy: round(point.y), r: round(2.5 * layout.factor), fill: palette.strong, stroke: palette.surface, 'stroke-width': 1 }));
    lines.forEach((line, i) => over.append(text(line, box.x + (width - boxOf(line, 0, 0).width) / 2, box.y + (i + 0.82) * look.size * 1.2, look)));
  }
}

/** The name of a band inside it, or at its edge, where no line or column passes; above a horizontal chart. */
function drawBandLabels(spec, layout, palette, look, crowd, put, boxOf) {
  for (const { words, wide, x, row } of layout.bands?.places ?? []) {
    put(words, { x, y: layout.top - (row + 1) * layout.line * 1.1, width: wide, height: look.size * 1.15 }, { fill: palette.text });
  }
  for (const band of layout.bands ? [] : spec.bands) {
    const words = shorten(band.label, layout.width * 0.7, look);
    const size = boxOf(words, 0, 0);
    const [high, low] = [layout.value(band.high), layout.value(band.low)].sort((a, b) => a - b);
    const pad = 4 * layout.factor;
    const steps = Array.from({ length: 9 }, (_, i) => i / 8);
    const places = [low - high >= size.height + 4 ? (high + low - size.height) / 2 : null, high - size.height - 2, low + 2]
      .filter(y => y !== null)
      .flatMap(y => steps.map(share => ({ ...size, x: layout.left + pad + share * (layout.width - size.width - 2 * pad), y })));
    put(words, crowd.best(places).box, { fill: palette.text });
  }
}

const clamp = (value, low, high) => Math.max(low, Math.min(high, value));
