// Filled areas between two lines, the widest first, and their thin edges.
import { svg, round } from './svg.js';

/** @param under drawn before the lines */
export function drawSpreads(spec, layout, palette, under) {
  for (const { low, high, tone, strength } of spec.spreads ?? []) {
    const colour = palette.tone(tone);
    const [lows, highs] = [low, high].map(index => spec.series[index].values);
    for (const run of runsOf(spec.labels.map((_, i) => typeof lows[i] === 'number' && typeof highs[i] === 'number'))) {
      const line = (values, indexes) => indexes.map(i => `${round(layout.at(i))} ${round(layout.value(values[i]))}`).join('L');
      const edge = { fill: 'none', stroke: colour, 'stroke-width': 1, 'stroke-opacity': 0.55 };
      under.append(
        svg('path', { d: `M${line(highs, run)}L${line(lows, run.toReversed())}Z`, fill: colour, 'fill-opacity': strength }),
        svg('path', { d: `M${line(highs, run)}M${line(lows, run)}`, ...edge }));
    }
  }
}

/** The indexes of each stretch without a gap. */
function runsOf(isThere) {
  const runs = [];
  isThere.forEach((is, i) => {
    if (is) {
      if (isThere[i - 1]) {
        runs.at(-1).push(i);
      } else {
        runs.push([i]);
      }
    }
  });
  return runs;
}
