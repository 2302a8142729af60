// What already stands in a picture, so that words can be put where they cover nothing.

/** Free space wanted beside words. */
const air = 4;

export class Crowd {
  #boxes = [];
  #segments = [];

  /** A filled place: { x, y, width, height }; `weight` says how bad it is to stand on it. */
  addBox(box, weight = 1) {
    this.#boxes.push({ ...box, weight });
  }

  addSegment(from, to) {
    this.#segments.push([from, to]);
  }

  /** How badly words in `words` would cover other things, or touch them; 0 is free. */
  cost(words) {
    const box = { x: words.x - air, y: words.y - air / 2, width: words.width + 2 * air, height: words.height + air };
    let cost = 0;
    for (const other of this.#boxes) {
      const wide = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x);
      const high = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y);
      cost += wide > 0 && high > 0 ? other.weight * (1 + wide * high / (box.width * box.height)) : 0;
    }
    for (const [from, to] of this.#segments) {
      cost += crosses(from, to, box) ? 1 : 0;
    }
    return cost;
  }

  /** The first of the cheapest boxes. */
  best(boxes) {
    let best = null;
    for (const box of boxes) {
      const cost = this.cost(box);
      if (!best || cost < best.cost - 1e-9) {
        best = { box, cost };
      }
    }
    return best;
  }
}

/** Whether the segment touches the box (Liang and Barsky). */
function crosses(from, to, box) {
  let enter = 0;
  let leave = 1;
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  for (const [step, room] of [
    [-dx, from.x - box.x], [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y], [dy, box.y + box.height - from.y],
  ]) {
    if (step === 0) {
      if (room < 0) {
        return false;
      }
    } else if (step < 0) {
      enter = Math.max(enter, room / step);
    } else {
      leave = Math.min(leave, room / step);
    }
  }
  return enter <= leave;
}

/** Moves numbers apart to at least `gap`, as little as possible and inside [low, high]; keeps their order. */
export function spread(places, gap, low, high) {
  const order = places.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  const clusters = [];
  for (const one of order) {
    clusters.push({ members: [one], centre: one.at });
    while (clusters.length > 1) {
      const [above, below] = clusters.slice(-2);
      const room = (above.members.length + below.members.length) / 2 * gap;
      if (clamp(below) - clamp(above) >= room) {
        break;
      }
      clusters.splice(-2, 2, merge(above, below));
    }
  }
  const result = [];
  for (const cluster of clusters) {
    const first = clamp(cluster) - (cluster.members.length - 1) / 2 * gap;
    cluster.members.forEach((one, i) => { result[one.index] = first + i * gap; });
  }
  return result;

  function clamp({ members, centre }) {
    const half = (members.length - 1) / 2 * gap;
    return Math.max(low + half, Math.min(high - half, centre));
  }

  function merge(above, below) {
    const members = [...above.members, ...below.members];
    return { members, centre: members.reduce((sum, one) => sum + one.at, 0) / members.length };
  }
}
