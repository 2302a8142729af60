// Building SVG without markup strings: data reaches the document as text and attributes only.
const namespace = 'http://www.w3.org/2000/svg';

export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children);
  return element;
}

/** A line of text; x and y are its anchor and its baseline. The font family is that of the picture. */
export function text(words, x, y, look) {
  return svg('text', {
    x: round(x),
    y: round(y),
    fill: look.fill,
    'font-size': round(look.size),
    'font-weight': look.weight,
    'text-anchor': look.anchor,
    ...(look.halo ? { stroke: look.halo, 'stroke-width': 3.5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {}),
  }, words);
}

export const round = number => Math.round(number * 100) / 100;
