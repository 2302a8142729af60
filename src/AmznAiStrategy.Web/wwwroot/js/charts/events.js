// Dated annotations over a time axis: words on a rule, in staggered rows above the plot; where they find no room,
// numbered pins with a key under the labels.
import { svg, text, round } from './svg.js';
import { widthOf, wrap } from './text.js';

const most = { rows: 3, lines: 2, tried: 6 };

/**
 * Where the events stand, given the places of the labels.
 * @param frame { at, left, right, width, look, line, factor, height }
 * @returns { flags, above } or { pins, key, above, below }: heights taken above and below the plot; null without events
 */
export function planEvents(spec, frame) {
  const events = (spec.events ?? []).map(event => ({ ...event, x: frame.at(event.at), words: `${event.date}: ${event.text}` }));
  if (events.length === 0) {
    return null;
  }
  return (events.length <= most.tried && flags(events, frame)) || pins(events, frame);
}

/** Words beside the rule of each event, to its right or its left, in as few rows as keep words and rules apart. */
function flags(events, { left, width, look, line, factor, height }) {
  const gap = 4 * factor;
  const wide = Math.min(170 * factor, width * 0.3);
  const boxes = events.map(event => {
    const lines = wrap(event.words, wide, look);
    return { event, lines, wide: Math.max(...lines.map(one => widthOf(one, look))) };
  });
  if (wide < 100 * factor || boxes.some(box => box.lines.length > most.lines || box.lines.some(one => one.endsWith('…')))) {
    return null;
  }
  const tall = Math.max(...boxes.map(box => box.lines.length)) * line + 3 * factor;
  for (let rows = 1; rows <= most.rows && rows * tall <= height * 0.34; rows++) {
    const placed = arrange([], rows);
    if (placed) {
      return { flags: placed, tall, above: rows * tall + 4 * factor };
    }
  }
  return null;

  function arrange(placed, rows) {
    const box = boxes[placed.length];
    if (!box) {
      return placed;
    }
    for (let row = 0; row < rows; row++) {
      for (const side of [1, -1]) {
        const x = side > 0 ? box.event.x + gap : box.event.x - gap - box.wide;
        const one = { ...box, row, side, x };
        if (x >= left && x + box.wide <= left + width && placed.every(other => apart(one, other))) {
          const found = arrange([...placed, one], rows);
          if (found) {
            return found;
          }
        }
      }
    }
    return null;
  }

  /** Words in one row do not touch, and no rule goes up through words of a lower row. */
  function apart(a, b) {
    const touches = (words, x) => x > words.x - gap && x < words.x + words.wide + gap;
    return !(a.row === b.row && a.x < b.x + b.wide + 3 * gap && b.x < a.x + a.wide + 3 * gap)
      && !(a.row >= b.row && touches(b, a.event.x) && a.event.x !== b.event.x)
      && !(b.row >= a.row && touches(a, b.event.x) && a.event.x !== b.event.x);
  }
}

function pins(events, { left, width, look, line, factor }) {
  const size = 8 * factor;
  const last = [];
  const placed = events.map((event, i) => {
    let row = last.findIndex(x => event.x - x >= 2.4 * size);
    row = row < 0 ? last.length : row;
    last[row] = event.x;
    return { event, row, number: `${i + 1}` };
  });
  const sign = 2.6 * size;
  const key = placed.flatMap(pin => wrap(pin.event.words, left + width - sign, look).map((words, i) => ({ words, number: i === 0 ? pin.number : null })));
  return { pins: placed, size, sign, key, above: last.length * 2.3 * size + 4 * factor, below: key.length * line * 1.1 + 8 * factor };
}

/** @param top upper edge of the place for events, which ends above the names of windows */
export function drawEvents(layout, palette, under, over) {
  const { events, look, line, factor } = layout;
  if (!events) {
    return;
  }
  const base = layout.top - layout.aside;
  const words = { ...look, fill: palette.text };
  const rule = (x, from) => under.append(svg('line', { x1: round(x), x2: round(x), y1: round(from), y2: round(layout.bottom), stroke: palette.window, 'stroke-width': 1 }));
  for (const { event, lines, row, x } of events.flags ?? []) {
    const top = base - (row + 1) * events.tall;
    rule(event.x, top);
    lines.forEach((one, i) => over.append(text(one, x, top + (i + 0.8) * line, words)));
  }
  for (const { event, row, number } of events.pins ?? []) {
    const y = base - (row + 0.5) * 2.3 * events.size;
    rule(event.x, y);
    pin(event.x, y, number);
  }
  (events.key ?? []).forEach(({ words: one, number }, i) => {
    const y = layout.size.height - events.below + 8 * factor + (i + 0.5) * line * 1.1;
    if (number) {
      pin(events.size + 1, y, number, 0.8);
    }
    over.append(text(one, events.sign, y + look.size * 0.35, words));
  });

  function pin(x, y, number, scale = 1) {
    over.append(
      svg('circle', { cx: round(x), cy: round(y), r: round(events.size * scale), fill: palette.surface, stroke: palette.window, 'stroke-width': 1.25 }),
      text(number, x, y + look.size * 0.33 * scale, { ...words, size: look.size * 0.92 * scale, weight: 600, anchor: 'middle' }));
  }
}
