// Shapes that marks and labels share.
import { svg, round } from './svg.js';

/** Edges of a window along the axis of labels: whole places, or the middle of one label; lying down always whole places. */
export function windowEnds(window, layout) {
  const half = window.from === window.to && !layout.horizontal ? 0 : layout.slot / 2;
  return { from: layout.at(window.from) - half, to: layout.at(window.to) + half };
}

export function marker(series, point, palette, factor) {
  return svg('path', {
    d: series.marker,
    transform: `translate(${round(point.x)} ${round(point.y)}) scale(${round(0.85 * factor)})`,
    fill: palette.tone(series.tone), stroke: palette.surface, 'stroke-width': 1,
  });
}
