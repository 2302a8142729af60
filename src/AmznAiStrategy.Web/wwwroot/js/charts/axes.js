// Grid, ticks and labels. `under` is drawn before the data, `over` after it.
import { svg, text, round } from './svg.js';

export function drawAxes(spec, layout, palette, under, over) {
  drawTicks(spec, layout, palette, under, over);
  drawNames(spec, layout, palette, over);
}

/** @param under where the grid goes; null for an axis without one */
export function drawTicks(spec, layout, palette, under, over) {
  const { look } = layout;
  for (const tick of spec.scale.ticks) {
    const at = round(layout.value(tick.value));
    const isZero = tick.value === 0;
    const rule = { stroke: isZero ? palette.axis : palette.grid, 'stroke-width': 1 };
    if (layout.horizontal && under === null) {
      over.append(svg('line', { x1: at, x2: at, y1: layout.bottom, y2: layout.bottom + 4 * layout.factor, ...rule, stroke: palette.axis }));
    } else if (layout.horizontal) {
      (isZero ? over : under).append(svg('line', { x1: at, x2: at, y1: layout.top, y2: layout.bottom, ...rule }));
    } else {
      (isZero ? over : under).append(svg('line', { x1: layout.left, x2: layout.right, y1: at, y2: at, ...rule }));
      over.append(text(tick.text, layout.left - 8 * layout.factor, at + look.size * 0.35, { ...look, anchor: 'end' }));
    }
  }
  if (layout.horizontal) {
    tickLabelsBelow(spec, layout, over);
  }
}

function drawNames(spec, layout, palette, over) {
  const { look, line } = layout;
  spec.labels.forEach((_, i) => {
    const words = layout.names.words[i];
    if (layout.horizontal) {
      const first = layout.at(i) - (words.length - 1) * line / 2 + look.size * 0.35;
      words.forEach((one, row) => over.append(text(one, layout.left - 8 * layout.factor, first + row * line, { ...look, fill: palette.text, anchor: 'end' })));
    } else if (i % layout.names.every === 0) {
      words.forEach((one, row) => over.append(text(one, layout.at(i), layout.bottom + (row + 1) * line + 2 * layout.factor, { ...look, fill: palette.text, anchor: 'middle' })));
    }
  });
}

/** Ticks of a horizontal axis, thinned until they stand apart. */
function tickLabelsBelow(spec, layout, over) {
  const { look } = layout;
  const longest = Math.max(...spec.scale.ticks.map(tick => tick.text.length)) * look.size * 0.6 + 10;
  const every = Math.max(1, Math.ceil(longest / (layout.width / Math.max(1, spec.scale.ticks.length - 1))));
  spec.scale.ticks.forEach((tick, i) => {
    if (i % every === 0) {
      over.append(text(tick.text, layout.value(tick.value), layout.bottom + layout.line + 2 * layout.factor, { ...look, anchor: 'middle' }));
    }
  });
}
