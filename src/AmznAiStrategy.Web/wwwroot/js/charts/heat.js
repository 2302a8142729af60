// A table of values as colours: cells, contours of the hurdle, the base cell, and the scale of the colours below.
import { svg, text, round } from './svg.js';
import { widthOf, shorten } from './text.js';
import { inkOn, mix } from './palette.js';
import { Crowd } from './crowd.js';

const most = { columns: 9 };
const least = { ruled: 14 };

export function heatLayout(spec, base) {
  const { size: { width, height }, look, line, factor } = base;
  const [rows, columns] = [spec.labels.length, spec.series.length];
  const left = Math.ceil(Math.min(width * 0.3, Math.max(...spec.labels.map(label => widthOf(label, look)))) + 8 * factor);
  const top = Math.ceil(line * 1.5);
  const scale = { thick: 10 * factor, height: Math.ceil(10 * factor + line * 1.5) };
  const bottom = Math.ceil(line * 2.7 + 8 * factor + scale.height);
  // Whole pixels, so that no seams show between cells.
  const xs = edges(left, width - 2 - left, columns);
  const ys = edges(top, height - top - bottom, rows);
  const place = index => ({ row: Math.floor(index / columns), column: index % columns });
  return {
    ...base, horizontal: false, left, right: xs.at(-1), top, bottom: ys.at(-1), width: xs.at(-1) - left, height: ys.at(-1) - top,
    slot: (xs.at(-1) - left) / columns, xs, ys, scale, rows, columns, readings: rows * columns, place,
    at: index => middle(xs, place(index).column),
    anchor: index => ({ x: middle(xs, place(index).column), y: middle(ys, place(index).row) }),
    indexAt(x, y) {
      const [column, row] = [xs.findLastIndex(edge => edge <= x), ys.findLastIndex(edge => edge <= y)];
      return column >= 0 && column < columns && row >= 0 && row < rows ? row * columns + column : -1;
    },
  };
}

const edges = (start, length, count) => Array.from({ length: count + 1 }, (_, i) => Math.round(start + i * length / count));
const middle = (ends, at) => {
  const [whole, part] = [Math.floor(at), at - Math.floor(at)];
  const centre = i => (ends[i] + ends[i + 1]) / 2;
  return part === 0 ? centre(whole) : centre(whole) + part * (centre(whole + 1) - centre(whole));
};

export function drawHeat(spec, layout, palette, over) {
  const { xs, ys, factor } = layout;
  const { heat } = spec;
  const colours = heat.classes.map(one => mix(palette.surface, palette.tone(one.tone), one.strength));
  const classOf = value => heat.breaks.findLastIndex(one => one.value <= value) + 1;
  const cells = spec.labels.map((_, row) => spec.series.map(series => typeof series.values[row] === 'number' ? classOf(series.values[row]) : -1));

  drawCells();
  drawDots();
  const hasNumbers = layout.columns <= most.columns && drawNumbers();
  const crowd = new Crowd();
  if (heat.base) {
    const { row, column } = heat.base;
    crowd.addBox(outline(row, column, 3), 5);
    const place = outline(row, column, hasNumbers ? -4 : 1); // inside its cell where the hurdle runs along cells
    over.append(
      svg('rect', { ...place, fill: 'none', stroke: palette.surface, 'stroke-width': round(5 * factor) }),
      svg('rect', { ...place, fill: 'none', stroke: palette.strong, 'stroke-width': round(2.25 * factor) }));
  }
  drawContours(crowd);
  drawNames(spec, layout, palette, over);
  drawScale(spec, layout, palette, colours, over);
  const focus = svg('rect', { width: 0, height: 0, fill: 'none', stroke: palette.strong, 'stroke-width': 2, 'stroke-dasharray': '3 2' });
  over.append(focus);
  layout.emphasise = index => {
    const box = index === null ? { x: 0, y: 0, width: 0, height: 0 } : outline(layout.place(index).row, layout.place(index).column, 1);
    Object.entries(box).forEach(([name, value]) => focus.setAttribute(name, value));
  };

  function outline(row, column, out) {
    return { x: xs[column] - out, y: ys[row] - out, width: xs[column + 1] - xs[column] + 2 * out, height: ys[row + 1] - ys[row] + 2 * out };
  }

  /** One path for each colour, made of the runs of its cells. */
  function drawCells() {
    const runs = new Map();
    cells.forEach((row, r) => {
      for (let from = 0, to = 0; from < row.length; from = to) {
        while (to < row.length && row[to] === row[from]) {
          to++;
        }
        const way = `M${xs[from]} ${ys[r]}H${xs[to]}V${ys[r + 1]}H${xs[from]}Z`;
        runs.set(row[from], (runs.get(row[from]) ?? '') + way);
      }
    });
    for (const [index, way] of runs) {
      over.append(svg('path', { d: way, fill: index < 0 ? palette.grid : colours[index] }));
    }
    const isRuled = layout.width / layout.columns >= least.ruled * factor && layout.height / layout.rows >= least.ruled * factor;
    if (isRuled) {
      const rules = xs.slice(1, -1).map(x => `M${x} ${layout.top}V${layout.bottom}`).concat(ys.slice(1, -1).map(y => `M${layout.left} ${y}H${layout.right}`)).join('');
      over.append(svg('path', { d: rules, fill: 'none', stroke: palette.surface, 'stroke-width': 1 }));
    }
  }

  /** Cells that miss the hurdle have a dot, in a corner where a number is written. */
  function drawDots() {
    const isCorner = layout.columns <= most.columns;
    const ways = new Map();
    cells.forEach((row, r) => row.forEach((index, c) => {
      if (heat.classes[index]?.isMiss) {
        const [x, y] = isCorner ? [xs[c] + 6 * factor, ys[r] + 6 * factor] : [(xs[c] + xs[c + 1]) / 2, (ys[r] + ys[r + 1]) / 2];
        const ink = inkOn(colours[index]);
        ways.set(ink, `${ways.get(ink) ?? ''}M${round(x)} ${round(y)}h0`);
      }
    }));
    const size = Math.min(3 * factor, 0.3 * layout.width / layout.columns, 0.3 * layout.height / layout.rows);
    for (const [ink, way] of ways) {
      over.append(svg('path', { d: way, fill: 'none', stroke: ink, 'stroke-opacity': 0.65, 'stroke-width': round(Math.max(1.25, size)), 'stroke-linecap': 'round' }));
    }
  }

  /** All or none: numbers in some cells only would look like remarks. */
  function drawNumbers() {
    const look = { ...layout.look, weight: 600 };
    const fits = spec.series.every((series, c) => series.texts.every(words => widthOf(words, look) + 6 * factor <= xs[c + 1] - xs[c]))
      && layout.height / layout.rows >= look.size * 1.4;
    if (fits) {
      spec.series.forEach((series, c) => series.texts.forEach((words, r) => over.append(text(words, middle(xs, c), middle(ys, r) + look.size * 0.36,
        { ...look, fill: cells[r][c] < 0 ? palette.text : inkOn(colours[cells[r][c]]), anchor: 'middle' }))));
    }
    return fits;
  }

  /** Along the edges of the cells, where a line through them would cross their numbers. */
  function steps({ level }) {
    const isBelow = (r, c) => typeof spec.series[c]?.values[r] === 'number' ? spec.series[c].values[r] < level : null;
    const parts = [];
    const differ = (a, b) => a !== null && b !== null && a !== b;
    cells.forEach((row, r) => row.forEach((_, c) => {
      if (differ(isBelow(r, c), isBelow(r, c + 1))) {
        parts.push([{ x: xs[c + 1], y: ys[r] }, { x: xs[c + 1], y: ys[r + 1] }]);
      }
      if (r + 1 < layout.rows && differ(isBelow(r, c), isBelow(r + 1, c))) {
        parts.push([{ x: xs[c], y: ys[r + 1] }, { x: xs[c + 1], y: ys[r + 1] }]);
      }
    }));
    return parts;
  }

  function drawContours(crowd) {
    const look = { ...layout.look, weight: 700, fill: palette.strong, halo: palette.halo };
    for (const contour of heat.contours) {
      const lines = hasNumbers ? steps(contour) : contour.lines.map(line => line.map(point => ({ x: round(middle(xs, point.column)), y: round(middle(ys, point.row)) })));
      const way = lines.map(line => line.map((point, i) => `${i === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('')).join('');
      over.append(
        svg('path', { d: way, fill: 'none', stroke: palette.surface, 'stroke-width': round(4.5 * factor), 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }),
        svg('path', { d: way, fill: 'none', stroke: palette.strong, 'stroke-width': round(2 * factor), 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }));
      if (hasNumbers) {
        continue; // the numbers say it
      }
      const longest = lines.toSorted((a, b) => b.length - a.length)[0];
      const [wide, high] = [widthOf(contour.text, look), look.size * 1.2];
      const { box } = crowd.best([0.85, 0.7, 0.5, 0.3, 0.15].map(share => {
        const point = longest[Math.round(share * (longest.length - 1))];
        return {
          x: Math.max(layout.left + 2, Math.min(layout.right - wide - 2, point.x - wide / 2)),
          y: Math.max(layout.top + 1, Math.min(layout.bottom - high - 1, point.y - high / 2)), width: wide, height: high,
        };
      }));
      crowd.addBox(box, 3);
      over.append(text(contour.text, box.x, box.y + high * 0.78, look));
    }
  }
}

/** Labels of rows and columns, thinned until they stand apart, and what they are. */
function drawNames(spec, layout, palette, over) {
  const { look, line, factor, xs, ys } = layout;
  const fill = { ...look, fill: palette.text };
  const bold = { ...fill, weight: 600 };
  const names = spec.series.map(series => series.name);
  const [wide, high] = [layout.width / layout.columns, layout.height / layout.rows];
  const everyColumn = Math.ceil((Math.max(...names.map(name => widthOf(name, look))) + 8 * factor) / wide);
  const everyRow = Math.ceil(line / high);
  over.append(text(shorten(`${spec.heat.rows} ↓`, layout.size.width - 4, bold), 1, line * 0.9, bold));
  spec.labels.forEach((label, i) => {
    if (i % everyRow === 0) {
      over.append(text(shorten(label, layout.left - 6 * factor, look), layout.left - 6 * factor, middle(ys, i) + look.size * 0.36, { ...fill, anchor: 'end' }));
    }
  });
  names.forEach((name, i) => {
    if (i % everyColumn === 0) {
      const half = widthOf(name, look) / 2;
      const x = Math.min(layout.size.width - half - 1, Math.max(half + 1, middle(xs, i)));
      over.append(text(name, x, layout.bottom + line, { ...fill, anchor: 'middle' }));
    }
  });
  const heading = shorten(`${spec.heat.columns} →`, layout.size.width - 4, bold);
  over.append(text(heading, Math.max(1, layout.right - widthOf(heading, bold)), layout.bottom + 2.2 * line, bold));
}

/** The colours in a row, with the values between them. */
function drawScale(spec, layout, palette, colours, over) {
  const { look, line, factor, scale } = layout;
  const { heat } = spec;
  const name = shorten(heat.name, layout.size.width * 0.4, look);
  const start = widthOf(name, look) + 8 * factor;
  const part = Math.min(48 * factor, (layout.size.width - start - 20 * factor) / colours.length);
  const top = layout.size.height - scale.height;
  over.append(text(name, 1, top + scale.thick * 0.85, { ...look, fill: palette.text }));
  colours.forEach((colour, i) => {
    over.append(svg('rect', { x: round(start + i * part), y: round(top), width: round(part), height: round(scale.thick), fill: colour, stroke: palette.axis, 'stroke-width': 0.75 }));
    if (heat.classes[i].isMiss) {
      over.append(svg('path', { d: `M${round(start + (i + 0.5) * part)} ${round(top + scale.thick / 2)}h0`, fill: 'none', stroke: inkOn(colour), 'stroke-opacity': 0.65, 'stroke-width': round(3 * factor), 'stroke-linecap': 'round' }));
    }
  });
  const widest = Math.max(0, ...heat.breaks.map(one => widthOf(one.text, look))) + 6 * factor;
  const every = Math.ceil(widest / part);
  heat.breaks.forEach((one, i) => {
    if (i % every === 0) {
      over.append(text(one.text, start + (i + 1) * part, top + scale.thick + line * 0.95, { ...look, anchor: 'middle' }));
    }
  });
}
