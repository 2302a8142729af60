// Amounts between parties, drawn by ourselves: ribbons as thick as their amounts from party to party, or, where a picture
// is too narrow for that, a row with a bar for each amount.
import { svg, text, round } from './svg.js';
import { widthOf, wrap, shorten } from './text.js';
import { Crowd } from './crowd.js';
import { hatch } from './marks.js';

const narrow = { column: 190, width: 460 };
const samples = 24;

/** Where parties and amounts stand; `look` and `line` as in layout.js. */
export function flowLayout(spec, base) {
  const columns = 1 + Math.max(...spec.flows.parties.map(party => party.column));
  const { width } = base.size;
  const { factor } = base;
  const isNarrow = width < narrow.width * factor || width / (columns - 1) < narrow.column * factor;
  return (!isNarrow && ribbons(spec, base, columns)) || rows(spec, base);
}

export function drawFlows(spec, layout, palette, over) {
  if (layout.ribbons) {
    drawRibbons(spec, layout, palette, over);
  } else {
    drawRows(spec, layout, palette, over);
  }
}

const amountOf = (spec, index) => spec.series[0].values[index] ?? 0;
const isEstimate = (spec, index) => index >= spec.series[0].estimateFrom;

function rows(spec, base) {
  const { width, height } = base.size;
  const { factor } = base;
  const texts = spec.series[0].texts.map(one => widthOf(one, { ...base.look, weight: 600 }));
  const right = Math.ceil(Math.max(...texts) + 8 * factor);
  const plot = { left: 1, top: 2 * factor, width: width - right - 1, height: height - 4 * factor };
  const slot = plot.height / base.count;
  return {
    ...base, ...plot, slot, horizontal: true, right: plot.left + plot.width, bottom: plot.top + plot.height,
    at: index => plot.top + (index + 0.5) * slot,
    value: value => plot.left + value / spec.scale.max * plot.width,
  };
}

function ribbons(spec, base, columns) {
  const { width, height } = base.size;
  const { factor, line } = base;
  const links = spec.flows.links.map((link, index) => ({ ...link, index, amount: amountOf(spec, index) })).filter(link => link.amount > 0);
  const returns = links.filter(link => link.isReturn);
  const sum = some => some.reduce((total, link) => total + link.amount, 0);
  const nodes = spec.flows.parties.map((party, index) => ({
    ...party, index, out: links.filter(link => link.from === index), into: links.filter(link => link.to === index),
  }));
  const bar = 12 * factor;
  const head = line * 1.5;
  const gap = 14 * factor;
  const apart = 16 * factor;
  const stacks = Array.from({ length: columns }, (_, column) => nodes.filter(node => node.column === column));
  const scale = Math.min(0.3 * height / Math.max(...links.map(link => link.amount)), ...stacks.map(stack => {
    const thick = stack.reduce((total, node) => total + Math.max(sum(node.out), sum(node.into)), 0);
    return (height - stack.length * head - (stack.length - 1) * gap - returns.length * apart - 4 * factor) / (thick + sum(returns));
  }));
  if (!(scale > 0)) {
    return null;
  }

  // Returns go around outside, the first one innermost: the right and the left edge leave room for their bends, and those
  // that go out furthest leave highest, so that none crosses another.
  let reach = 6 * factor;
  for (const link of returns) {
    link.thick = Math.max(1, link.amount * scale);
    link.reach = reach;
    link.bend = link.thick / 2 + 5 * factor;
    reach += link.thick + apart;
  }
  const side = returns.length > 0 ? Math.max(...returns.map(link => link.reach + link.bend + link.thick / 2)) + 2 : 2;
  const left = side;
  const right = width - side;
  const depth = returns.reduce((total, link) => total + link.thick + apart, 0);
  for (const stack of stacks) {
    const used = stack.reduce((total, node) => total + head + Math.max(sum(node.out), sum(node.into)) * scale, (stack.length - 1) * gap);
    let y = Math.max(0, (height - depth - used) / 2);
    for (const node of stack) {
      node.x = left + (columns === 1 ? 0 : node.column / (columns - 1)) * (right - left - bar);
      node.y = y + head;
      node.height = Math.max(2, Math.max(sum(node.out), sum(node.into)) * scale);
      y = node.y + node.height + gap;
    }
  }
  for (const node of nodes) {
    const byPlace = end => (a, b) => a.isReturn - b.isReturn || (b.reach ?? 0) - (a.reach ?? 0) || nodes[a[end]].y - nodes[b[end]].y || a.index - b.index;
    let y = node.y;
    for (const link of node.out.toSorted(byPlace('to'))) {
      link.thick = Math.max(1, link.amount * scale);
      link.start = { x: node.x + bar, y: y + link.thick / 2 };
      y += link.thick;
    }
    y = node.y;
    for (const link of node.into.toSorted(byPlace('from'))) {
      link.end = { x: node.x, y: y + Math.max(1, link.amount * scale) / 2 };
      y += Math.max(1, link.amount * scale);
    }
  }
  let below = Math.max(...nodes.map(node => node.y + node.height));
  for (const link of returns) {
    link.floor = below + apart * 0.7 + link.thick / 2;
    below = link.floor + link.thick / 2;
  }
  links.forEach(link => { link.points = link.isReturn ? around(link) : across(link); });

  return {
    ...base, left, right, top: 0, bottom: height, width: right - left, height, slot: width, horizontal: false, bar, nodes,
    ribbons: links,
    gap: (right - left) / Math.max(1, columns - 1) - bar,
    at: index => anchor(links.find(link => link.index === index)).x,
    anchor: index => anchor(links.find(link => link.index === index)),
    /** The amount at a place of the picture; -1 beside all. */
    indexAt(x, y) {
      let near = { index: -1, off: 5 * factor };
      for (const link of links) {
        const off = Math.min(...link.points.map(point => Math.hypot(link.isReturn ? point.x - x : (point.x - x) / 3, point.y - y))) - link.thick / 2;
        if (off < near.off) {
          near = { index: link.index, off };
        }
      }
      return near.index;
    },
  };

  function anchor(link) {
    return link ? link.points[Math.floor(link.points.length / 2)] : { x: width / 2, y: height / 2 };
  }
}

/** Points along the middle of a forward ribbon. */
function across({ start, end }) {
  return Array.from({ length: samples + 1 }, (_, i) => {
    const t = i / samples;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t ** 3];
    const mid = (start.x + end.x) / 2;
    return { x: a * start.x + b * mid + c * mid + d * end.x, y: (a + b) * start.y + (c + d) * end.y };
  });
}

/** Points along the way back: out to the right, down, below everything to the left, and up. */
function around({ start, end, reach, bend, floor }) {
  const corners = [start, { x: start.x + reach + bend, y: start.y }, { x: start.x + reach + bend, y: floor }, { x: end.x - reach - bend, y: floor }, { x: end.x - reach - bend, y: end.y }, end];
  return corners.slice(1).flatMap((to, n) => {
    const from = corners[n];
    const steps = n === 2 ? 2 * samples : samples / 2;
    return Array.from({ length: steps }, (_, i) => ({ x: from.x + (to.x - from.x) * (i + 0.5) / steps, y: from.y + (to.y - from.y) * (i + 0.5) / steps }));
  });
}

function drawRibbons(spec, layout, palette, over) {
  const { nodes, bar, look, line, factor } = layout;
  const hatches = new Map();
  const shapes = [];
  for (const link of layout.ribbons) {
    const colour = palette.tone(link.tone);
    const ink = isEstimate(spec, link.index) ? hatched(colour) : colour;
    const shape = link.isReturn
      ? svg('path', { d: wayBack(link), fill: 'none', stroke: ink, 'stroke-width': round(link.thick), 'stroke-opacity': 0.5 })
      : svg('path', { d: wayOver(link), fill: ink, 'fill-opacity': 0.5, stroke: isEstimate(spec, link.index) ? colour : undefined, 'stroke-width': 1, 'stroke-dasharray': isEstimate(spec, link.index) ? '4 3' : undefined });
    shapes.push({ index: link.index, shape, name: link.isReturn ? 'stroke-opacity' : 'fill-opacity' });
    over.append(shape);
  }

  const crowd = new Crowd();
  const name = { ...look, fill: palette.strong, weight: 600, halo: palette.halo };
  for (const node of nodes) {
    over.append(svg('rect', { x: round(node.x), y: round(node.y), width: round(bar), height: round(node.height), fill: palette.muted }));
    const words = shorten(node.name, layout.gap * 0.9, name);
    const wide = widthOf(words, name);
    const x = Math.max(1, Math.min(layout.size.width - wide - 1, node.x + (node.column === 0 ? 0 : node.x + bar >= layout.right - 1 ? bar - wide : (bar - wide) / 2)));
    crowd.addBox({ x, y: node.y - line * 1.3, width: wide, height: line * 1.2 }, 5);
    crowd.addBox({ x: node.x, y: node.y, width: bar, height: node.height }, 5);
    over.append(text(words, x, node.y - line * 0.35, name));
  }
  for (const link of layout.ribbons) {
    label(link);
  }
  layout.emphasise = index => shapes.forEach(one => one.shape.setAttribute(one.name, index === one.index ? 0.85 : 0.5));

  function label(link) {
    const amount = spec.series[0].texts[link.index];
    const room = link.isReturn ? (link.start.x - link.end.x) * 0.95 : layout.gap * 0.62;
    const lines = link.isReturn
      ? [shorten(`${amount} · ${spec.labels[link.index]}`, room, name)]
      : [amount, ...wrap(spec.labels[link.index], room, look, 2)];
    const widths = lines.map((one, i) => widthOf(one, i === 0 ? name : look));
    const [wide, high] = [Math.max(...widths), lines.length * line];
    const points = link.isReturn ? link.points.filter(point => Math.abs(point.y - link.floor) < 0.1) : link.points;
    const { box } = crowd.best([0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8].flatMap(share => [0, -1, 1].map(off => {
      const point = points[Math.round(share * (points.length - 1))];
      return { x: point.x - wide / 2, y: Math.max(0, Math.min(layout.size.height - high, point.y - high / 2 + off * high * 0.6)), width: wide, height: high };
    })));
    crowd.addBox(box, 4);
    lines.forEach((one, i) => over.append(text(one, box.x + (wide - widths[i]) / 2, box.y + (i + 0.8) * line, i === 0 ? name : { ...look, fill: palette.text, halo: palette.halo })));
  }

  function hatched(colour) {
    if (!hatches.has(colour)) {
      const { id, pattern } = hatch(colour, palette, factor);
      over.append(svg('defs', {}, pattern));
      hatches.set(colour, `url(#${id})`);
    }
    return hatches.get(colour);
  }
}

function wayOver({ start, end, thick }) {
  const half = thick / 2;
  const mid = round((start.x + end.x) / 2);
  const [x1, x2, a, b, c, d] = [start.x, end.x, start.y - half, end.y - half, end.y + half, start.y + half].map(round);
  return `M${x1} ${a}C${mid} ${a} ${mid} ${b} ${x2} ${b}V${c}C${mid} ${c} ${mid} ${d} ${x1} ${d}Z`;
}

function wayBack({ start, end, reach, bend, floor }) {
  const [r, right, left] = [round(bend), round(start.x + reach), round(end.x - reach)];
  const arc = (x, y) => `A${r} ${r} 0 0 1 ${round(x)} ${round(y)}`;
  return `M${round(start.x)} ${round(start.y)}H${right}${arc(right + r, start.y + r)}V${round(floor - r)}${arc(right, floor)}`
    + `H${left}${arc(left - r, floor - r)}V${round(end.y + r)}${arc(left, end.y)}H${round(end.x)}`;
}

function drawRows(spec, layout, palette, over) {
  const { look, line, factor, slot, left } = layout;
  const strong = { ...look, fill: palette.strong, weight: 600 };
  const hatches = new Map();
  spec.flows.links.forEach((link, i) => {
    const names = `${spec.flows.parties[link.from].name} → ${spec.flows.parties[link.to].name}`;
    const thick = Math.max(4, Math.min(slot - line * 1.7, 18 * factor));
    const top = layout.at(i) - (line * 1.15 + thick) / 2;
    const whole = shorten(names, layout.size.width - 4, strong);
    const after = widthOf(whole, strong) + 6 * factor;
    over.append(text(whole, left, top + line * 0.8, strong));
    if (layout.size.width - after > 60 * factor) {
      over.append(text(shorten(spec.labels[i], layout.size.width - after - 4, look), left + after, top + line * 0.8, { ...look, fill: palette.muted }));
    }
    const colour = palette.tone(link.tone);
    if (isEstimate(spec, i) && !hatches.has(colour)) {
      const made = hatch(colour, palette, factor);
      over.append(svg('defs', {}, made.pattern));
      hatches.set(colour, `url(#${made.id})`);
    }
    const long = layout.value(amountOf(spec, i)) - left;
    const y = top + line * 1.15;
    over.append(
      svg('rect', { x: left, y: round(y), width: round(Math.max(1, long)), height: round(thick), fill: isEstimate(spec, i) ? hatches.get(colour) : colour, stroke: isEstimate(spec, i) ? colour : undefined, 'stroke-width': 1.25 }),
      text(spec.series[0].texts[i], left + long + 5 * factor, y + thick / 2 + look.size * 0.36, { ...strong, fill: palette.text }));
  });
}
