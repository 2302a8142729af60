// A chart as a publication: title, subtitle, legend, picture and source in one SVG of plain shapes and text, drawn anew at
// its own size and in its own colours. No foreignObject, so that every program opens it and no canvas is tainted by it.
import { Picture } from './picture.js';
import { paletteOf } from './palette.js';
import { svg, text, round } from './svg.js';
import { widthOf, wrap, wrapEvenly } from './text.js';
import { sheet } from './styles.js';
import { hatch } from './marks.js';
import { about, printedIdOf, scenarioOf } from './about.js';

const dublinCore = 'http://purl.org/dc/elements/1.1/';

/** Width and height in CSS pixels, and how much larger the words are than on screen; `shown` takes its size from the page. */
export const sizes = {
  shown: { factor: 1 },
  slide: { width: 1280, height: 720, factor: 1.4 },
  half: { width: 640, height: 720, factor: 1.2 },
  square: { width: 720, height: 720, factor: 1.2 },
};

/** Transparent images are made for light slides: dark words, nothing behind them. */
const themes = { white: 'light', transparent: 'light', dark: 'dark' };

/**
 * @param choice { size, background } as in the menu
 * @param shownWidth width of the chart on the page
 * @returns where everything stands: { width, height, ... }
 */
export function plan(spec, choice, shownWidth) {
  const { factor, ...fixed } = sizes[choice.size];
  const font = paletteOf(themes[choice.background], spec).font;
  const pad = Math.round(20 * factor);
  const width = fixed.width ?? Math.max(320, Math.round(shownWidth) + 2 * pad);
  const inner = width - 2 * pad;
  const looks = {
    title: { size: 18 * factor, weight: 700, font },
    subtitle: { size: 13 * factor, weight: 400, font },
    key: { size: 12 * factor, weight: 400, font },
    source: { size: 11 * factor, weight: 400, font },
  };
  const title = wrapEvenly(spec.title, inner, looks.title);
  const subtitle = wrapEvenly(spec.subtitle, inner, looks.subtitle);
  const keys = flow(spec.legend, inner, looks.key, factor);
  const scenario = spec.scenario ? wrap(`Scenario: ${scenarioOf(spec)}`, inner, looks.source) : [];
  const source = [...scenario, ...wrap(`Source: ${spec.source}. Not investment advice. ${printedIdOf(spec)}`, inner, looks.source)];
  const line = look => look.size * 1.3;
  const head = pad + title.length * line(looks.title) + subtitle.length * line(looks.subtitle) + (keys.rows > 0 ? 6 * factor + keys.rows * keys.line : 0) + 8 * factor;
  const foot = source.length * line(looks.source) + 8 * factor + pad * 0.8;
  const chart = Math.max(160 * factor, fixed.height ? fixed.height - head - foot : spec.height);
  return { width, height: fixed.height ?? Math.round(head + chart + foot), factor, pad, inner, looks, title, subtitle, keys, source, line, head, chart: Math.floor(chart) };
}

/** The image as an SVG element. */
export async function compose(spec, choice, shownWidth) {
  const frame = plan(spec, choice, shownWidth);
  const base = paletteOf(themes[choice.background], spec);
  const palette = choice.background === 'transparent' ? { ...base, halo: undefined } : base;
  const image = svg('svg', {
    xmlns: 'http://www.w3.org/2000/svg', width: frame.width, height: frame.height,
    viewBox: `0 0 ${frame.width} ${frame.height}`, 'font-family': palette.font,
  }, svg('title', {}, spec.title), ...described(spec));
  if (choice.background !== 'transparent') {
    image.append(svg('rect', { width: frame.width, height: frame.height, fill: palette.surface }));
  }

  let y = frame.pad;
  const lines = (words, look, fill) => words.forEach(one => {
    image.append(text(one, frame.pad, y + look.size, { ...look, fill }));
    y += frame.line(look);
  });
  lines(frame.title, frame.looks.title, palette.strong);
  lines(frame.subtitle, frame.looks.subtitle, palette.muted);
  y += 6 * frame.factor;
  drawKeys(frame, palette, image, y);

  const picture = await drawApart(spec, { width: frame.inner, height: frame.chart, factor: frame.factor }, palette);
  picture.setAttribute('transform', `translate(${frame.pad} ${round(frame.head)})`);
  image.append(picture);

  y = frame.height - frame.pad * 0.8 - frame.source.length * frame.line(frame.looks.source);
  lines(frame.source, frame.looks.source, palette.muted);
  return image;
}

/** The same about the file as inside a PNG: for people, and in Dublin Core for programs. */
function described(spec) {
  const words = about(spec);
  const element = (name, value) => {
    const made = document.createElementNS(dublinCore, `dc:${name}`);
    made.textContent = value;
    return made;
  };
  return [
    svg('desc', {}, [words.Description, `Source: ${words.Source}`, words.Disclaimer, words.Comment].filter(Boolean).join('\n')),
    svg('metadata', {},
      element('title', words.Title),
      element('description', words.Description),
      element('source', words.Source),
      element('creator', words.Software),
      element('rights', words.Disclaimer),
      ...(words.Comment ? [element('identifier', spec.imageId), element('relation', words.Comment)] : [])),
  ];
}

/** Draws where nobody sees it and hands out the plain shapes. */
async function drawApart(spec, size, palette) {
  const host = document.createElement('div');
  host.setAttribute('aria-hidden', 'true');
  Object.assign(host.style, { position: 'fixed', left: '-20000px', top: '0', width: `${size.width}px`, height: `${size.height}px` });
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const stage = document.createElement('div');
  stage.id = 'apexcharts-css';
  root.append(stage);
  document.body.append(host);
  const picture = new Picture(stage);
  try {
    await picture.draw(spec, size, palette);
    return plain(picture.svg);
  } finally {
    picture.destroy();
    host.remove();
  }
}

const kept = new Set([
  'd', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'width', 'height', 'id', 'transform', 'clip-path', 'patternUnits', 'patternTransform',
  'fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin',
  'paint-order', 'font-family', 'font-size', 'font-weight', 'text-anchor',
]);

/** A copy as a group, without what ApexCharts adds for its own use. */
function plain(picture) {
  const group = svg('g', {}, ...[...picture.cloneNode(true).childNodes]);
  group.querySelectorAll('foreignObject, .apexcharts-grid, .apexcharts-grid-borders, .apexcharts-series-markers-wrap, .apexcharts-datalabels, [class*="crosshairs"], [class*="annotations"]').forEach(element => element.remove());
  for (const element of group.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) {
      if (!kept.has(name)) {
        element.removeAttribute(name);
      }
    }
  }
  group.querySelectorAll('g:empty, clipPath:empty, path[d*="NaN"]').forEach(element => element.remove());
  return group;
}

/** Legend entries in rows no wider than `width`. */
function flow(legend, width, look, factor) {
  const line = look.size * 1.5;
  let [x, row] = [0, 0];
  const entries = legend.map(entry => {
    const sign = (entry.shape === 'Line' ? 32 : 22) * factor;
    const words = wrap(entry.text, width - sign, look, 1)[0] ?? '';
    const wide = sign + widthOf(words, look);
    if (x > 0 && x + wide > width) {
      [x, row] = [0, row + 1];
    }
    const place = { ...entry, words, sign, x, y: row * line };
    x += wide + 16 * factor;
    return place;
  });
  return { entries, rows: entries.length > 0 ? row + 1 : 0, line };
}

function drawKeys(frame, palette, image, top) {
  const { keys, pad, factor, looks } = frame;
  for (const entry of keys.entries) {
    const colour = palette.tone(entry.tone);
    const swatch = svg('g', { transform: `translate(${round(pad + entry.x)} ${round(top + entry.y + keys.line / 2 - 7 * factor)}) scale(${factor})` });
    if (entry.shape === 'Line') {
      swatch.append(svg('path', { d: 'M1 7H25', fill: 'none', stroke: colour, 'stroke-width': 2.5, 'stroke-dasharray': entry.isEstimate ? '4 3' : undefined }));
      if (entry.marker) {
        swatch.append(svg('path', { d: entry.marker, transform: 'translate(13 7)', fill: colour, stroke: palette.surface, 'stroke-width': 1 }));
      }
    } else if (entry.fill) {
      swatch.append(...filled(entry, colour, palette));
    } else if (entry.isEstimate) {
      const { id, pattern } = hatch(colour, palette, 1);
      swatch.append(svg('defs', {}, pattern), svg('rect', { x: 0.75, y: 1.5, width: 15, height: 11, fill: `url(#${id})`, stroke: colour, 'stroke-width': 1.5 }));
    } else {
      swatch.append(svg('rect', { x: 0, y: 1.5, width: 16, height: 11, fill: colour, 'fill-opacity': entry.strength }));
    }
    image.append(swatch, text(entry.words, pad + entry.x + entry.sign, top + entry.y + keys.line / 2 + looks.key.size * 0.36, { ...looks.key, fill: palette.text }));
  }
}

/** Boxes that are told apart by more than their colour: what ChartKey.razor shows on screen. */
function filled({ fill, strength }, colour, palette) {
  if (fill === 'Ring') {
    return [svg('circle', { cx: 8, cy: 7, r: 4, fill: 'none', stroke: colour, 'stroke-width': 1.5 })];
  }
  const area = svg('rect', { x: 0.75, y: 1.75, width: 14.5, height: 10.5, fill: colour, 'fill-opacity': fill === 'Dotted' ? 0.4 : strength ?? 0.2 });
  return [area, fill === 'Dotted'
    ? svg('path', { d: 'M4 4.5h0M8 4.5h0M12 4.5h0M4 9.5h0M8 9.5h0M12 9.5h0', fill: 'none', stroke: palette.strong, 'stroke-width': 2, 'stroke-linecap': 'round' })
    : svg('rect', { x: 0.75, y: 1.75, width: 14.5, height: 10.5, fill: 'none', stroke: colour, 'stroke-width': 1.5 })];
}
