// What stands under and over the shapes: bands, windows, hatches and markers, then the words (labels.js).
import { svg, round } from './svg.js';
import { Crowd } from './crowd.js';
import { drawLabels } from './labels.js';
import { toneOf } from './options.js';
import { marker, windowEnds } from './shapes.js';
import { drawEvents } from './events.js';
import { thicknessOf } from './layout.js';
import { drawSpreads } from './spreads.js';

/**
 * @param picture the SVG that ApexCharts has drawn
 * @param under drawn before the data
 * @param over drawn after it
 */
export function drawMarks(spec, layout, palette, under, over, picture) {
  const bars = [...barsOf(picture, layout), ...zerosOf(spec, layout), ...dotsOf(spec, layout)];
  const paths = pathsOf(spec, layout);
  drawWindows(spec, layout, palette, under);
  drawSpreads(spec, layout, palette, under);
  drawEvents(layout, palette, under, over);
  drawBands(spec, layout, palette, under, over);
  hatchEstimates(spec, layout, palette, bars, over);
  shadeEstimatedAreas(spec, layout, palette, over);
  drawMarkers(spec, layout, palette, paths, over);
  drawDots(spec, layout, palette, bars, over);
  drawConnectors(spec, layout, palette, bars, over);

  const crowd = new Crowd();
  for (const bar of bars) {
    crowd.addBox(bar.box);
  }
  for (const { points, series } of paths) {
    points.forEach((point, i) => {
      const before = points[i - 1];
      if (point && before) {
        const corner = series.isStepped ? { x: point.x, y: before.y } : point;
        crowd.addSegment(before, corner);
        crowd.addSegment(corner, point);
      }
    });
  }
  drawLabels(spec, layout, palette, { bars, paths, crowd }, over);
}

/** Columns and bars as drawn: which series and label, their place in the picture and their path. */
function barsOf(picture, layout) {
  return [...picture.querySelectorAll('.apexcharts-bar-area, .apexcharts-rangebar-area')].map(path => {
    const { x, y, width, height } = boxOf(path.getAttribute('d'));
    return {
      path,
      series: Number(path.closest('.apexcharts-series').getAttribute('data:realIndex')),
      index: Number(path.getAttribute('j')),
      box: { x: x + layout.left, y: y + layout.top, width, height },
    };
  }).filter(bar => bar.box.width > 0 && bar.box.height > 0.05);
}

/** The box of a path of absolute straight lines, read from its numbers: to ask the picture, the browser would lay it out. */
function boxOf(way) {
  const numbers = (way.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const [xs, ys] = [0, 1].map(odd => numbers.filter((_, i) => i % 2 === odd));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Columns and bars of nothing, which have no shape but a number: flat places on the axis. */
function zerosOf(spec, layout) {
  if (spec.kind !== 'Columns' && spec.kind !== 'Bars') {
    return [];
  }
  const columns = spec.series.map((one, series) => ({ one, series })).filter(({ one }) => one.shape === 'Column');
  const lane = thicknessOf(spec, layout) * layout.slot / columns.length;
  const zero = layout.value(0);
  return columns.flatMap(({ one, series }, nth) => one.values.map((value, index) => {
    const start = layout.at(index) + (nth - columns.length / 2) * lane;
    const box = layout.horizontal ? { x: zero, y: start, width: 0, height: lane } : { x: start, y: zero, width: lane, height: 0 };
    return value === 0 ? { series, index, isFlat: true, box } : null;
  })).filter(Boolean);
}

/** Ranges whose ends are equal, as places of markers. */
function dotsOf(spec, layout) {
  if (spec.kind !== 'Ranges') {
    return [];
  }
  const lane = thicknessOf(spec, layout) * layout.slot / spec.series.length;
  const radius = Math.min(6 * layout.factor, Math.max(3.5 * layout.factor, lane / 2));
  return spec.series.flatMap((one, series) => one.values.map((value, index) => {
    if (typeof value !== 'number' || one.highs[index] !== value) {
      return null;
    }
    const y = layout.at(index) + (series - (spec.series.length - 1) / 2) * lane;
    return { series, index, isDot: true, box: { x: layout.value(value) - radius, y: y - radius, width: 2 * radius, height: 2 * radius } };
  })).filter(Boolean);
}

function drawDots(spec, layout, palette, bars, over) {
  for (const { series, index, box } of bars.filter(bar => bar.isDot)) {
    const one = spec.series[series];
    const colour = palette.tone(one.tone);
    const isHollow = index >= one.estimateFrom;
    over.append(svg('circle', {
      cx: round(box.x + box.width / 2), cy: round(box.y + box.height / 2), r: round(box.width / 2),
      fill: isHollow ? palette.surface : colour, stroke: isHollow ? colour : palette.surface, 'stroke-width': isHollow ? 2 : 1,
    }));
  }
}

/** Lines as points in the picture; null where a value is missing. */
function pathsOf(spec, layout) {
  return spec.series.map((series, index) => ({ series, index })).filter(({ series }) => series.shape === 'Line' || series.shape === 'Edge').map(({ series, index }) => ({
    series, index,
    points: spec.labels.map((_, i) => typeof series.values[i] === 'number' ? { x: layout.at(i), y: layout.value(series.values[i]) } : null),
  }));
}

function drawWindows(spec, layout, palette, under) {
  for (const window of spec.windows) {
    const { from, to } = windowEnds(window, layout);
    if (layout.horizontal) {
      under.append(svg('rect', { x: round(layout.left), y: round(from), width: round(layout.width), height: round(to - from), fill: palette.window, 'fill-opacity': 0.13 }));
    } else if (window.from === window.to) {
      under.append(svg('line', { x1: round(from), x2: round(from), y1: round(layout.top), y2: round(layout.bottom), stroke: palette.window, 'stroke-width': 1.25, 'stroke-dasharray': '2 3' }));
    } else {
      under.append(svg('rect', { x: round(from), y: round(layout.top), width: round(to - from), height: round(layout.height), fill: palette.window, 'fill-opacity': 0.13 }));
    }
  }
}

export function drawBands(spec, layout, palette, under, over) {
  for (const band of spec.bands) {
    const [low, high] = [layout.value(band.low), layout.value(band.high)];
    const edge = { stroke: palette.band, 'stroke-width': 1.25 };
    const across = at => layout.horizontal
      ? svg('line', { x1: round(at), x2: round(at), y1: round(layout.top), y2: round(layout.bottom), ...edge })
      : svg('line', { x1: round(layout.left), x2: round(layout.right), y1: round(at), y2: round(at), ...edge });
    if (band.low !== band.high) {
      const [first, size] = [Math.min(low, high), Math.abs(high - low)];
      const place = layout.horizontal
        ? { x: round(first), y: round(layout.top), width: round(size), height: round(layout.height) }
        : { x: round(layout.left), y: round(first), width: round(layout.width), height: round(size) };
      under.append(svg('rect', { ...place, fill: palette.band, 'fill-opacity': 0.13 }));
      under.append(across(low), across(high));
    } else {
      over.append(across(low));
    }
  }
}

let hatches = 0;

/** Lines of `colour` on the surface. */
export function hatch(colour, palette, factor) {
  const id = `hatch-${++hatches}`;
  const size = 6 * factor;
  const pattern = svg('pattern', { id, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svg('rect', { width: size, height: size, fill: colour, 'fill-opacity': 0.16 }),
    svg('rect', { width: size * 0.42, height: size, fill: colour }));
  return { id, pattern };
}

function hatchEstimates(spec, layout, palette, bars, over) {
  const made = new Map();
  for (const bar of bars) {
    const series = spec.series[bar.series];
    if (!series || bar.isDot || bar.isFlat || bar.index < series.estimateFrom) {
      continue;
    }
    const colour = palette.tone(spec.steps ? toneOf(spec.steps[bar.index]) : series.tone);
    if (!made.has(colour)) {
      const made1 = hatch(colour, palette, layout.factor);
      over.append(svg('defs', {}, made1.pattern));
      made.set(colour, made1.id);
    }
    bar.path.setAttribute('fill', `url(#${made.get(colour)})`);
    // The outline is drawn inside the column, so that parts of a stack keep their own edges.
    const { x, y, width, height } = bar.box;
    const inset = Math.min(1, height / 4);
    over.append(svg('rect', {
      x: round(x + 0.75), y: round(y + inset), width: round(Math.max(0.5, width - 1.5)), height: round(Math.max(0.5, height - 2 * inset)),
      fill: 'none', stroke: colour, 'stroke-width': 1.5,
    }));
  }
}

/** Stacked areas have no hatch of their own: a light one lies over the part that is estimated. */
function shadeEstimatedAreas(spec, layout, palette, over) {
  const areas = spec.series.filter(series => series.shape === 'Area');
  const from = Math.min(...areas.map(series => series.estimateFrom));
  if (areas.length === 0 || from === 0 || from >= layout.count) {
    return;
  }
  const id = `hatch-${++hatches}`;
  const size = 7 * layout.factor;
  const start = layout.at(from) - layout.slot / 2;
  over.append(
    svg('defs', {}, svg('pattern', { id, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('rect', { width: size * 0.28, height: size, fill: palette.surface, 'fill-opacity': 0.55 }))),
    svg('rect', { x: round(start), y: round(layout.top), width: round(layout.right - start), height: round(layout.height), fill: `url(#${id})` }));
}

/** A marker at every point, or at every few where they would touch; alone between gaps always. */
function drawMarkers(spec, layout, palette, paths, over) {
  const every = Math.max(1, Math.ceil(14 * layout.factor / layout.slot));
  for (const { series, points } of paths.filter(path => path.series.shape === 'Line')) {
    const last = points.findLastIndex(Boolean);
    points.forEach((point, i) => {
      const isAlone = point && !points[i - 1] && !points[i + 1];
      if (point && (i % every === 0 || i === last || isAlone)) {
        over.append(marker(series, point, palette, layout.factor));
      }
    });
  }
}

/** Thin lines from step to step of a waterfall. */
function drawConnectors(spec, layout, palette, bars, over) {
  if (!spec.steps) {
    return;
  }
  const rule = { stroke: palette.axis, 'stroke-width': 1 };
  const at = new Map(bars.map(bar => [bar.index, bar.box]));
  spec.steps.slice(0, -1).forEach((step, i) => {
    const [here, next] = [at.get(i), at.get(i + 1)];
    if (here && next) {
      const level = round(layout.value(step.to));
      over.append(layout.horizontal
        ? svg('line', { x1: level, x2: level, y1: round(here.y + here.height), y2: round(next.y), ...rule })
        : svg('line', { x1: round(here.x + here.width), x2: round(next.x), y1: level, y2: level, ...rule }));
    }
  });
}
