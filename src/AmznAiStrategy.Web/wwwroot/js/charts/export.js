// Files and clipboard contents made from a chart, entirely in the browser.
import { about } from './about.js';
import { compose, plan } from './compose.js';
import { withMetadata } from './png-metadata.js';
import { report } from './register.js';

/** Pixels of the PNG that `choice` makes: { width, height }, in CSS pixels and scaled. */
export function pixelsOf(chart, choice) {
  const { width, height } = plan(chart.spec, choice, chart.clientWidth);
  return { width, height, wide: width * choice.scale, high: height * choice.scale };
}

export async function downloadPng(chart, choice) {
  const { wide, high } = pixelsOf(chart, choice);
  save(await pngOf(chart, choice), `${chart.spec.fileName}_${choice.size}-${wide}x${high}.png`);
  report(chart.spec);
}

export async function downloadSvg(chart, choice) {
  const markup = serialise(await compose(chart.spec, choice, chart.clientWidth));
  save(new Blob([markup], { type: 'image/svg+xml' }), `${chart.spec.fileName}_${choice.size}.svg`);
  report(chart.spec);
}

export function downloadCsv(chart) {
  save(new Blob([chart.spec.csv], { type: 'text/csv;charset=utf-8' }), `${chart.spec.fileName}.csv`);
}

/** Copies the PNG; false when the browser does not let it. */
export async function copyPng(chart, choice) {
  try {
    // The promise goes in unsettled: some browsers accept the copy only in the moment of the click.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(chart, choice) })]);
    report(chart.spec);
    return true;
  } catch {
    return false;
  }
}

/** The picture as a PNG file that says what it is. */
export async function pngOf(chart, choice) {
  const drawing = await compose(chart.spec, choice, chart.clientWidth);
  const canvas = document.createElement('canvas');
  canvas.width = drawing.getAttribute('width') * choice.scale;
  canvas.height = drawing.getAttribute('height') * choice.scale;
  // At the size of the canvas from the start: shapes are drawn sharp, not stretched.
  drawing.setAttribute('width', canvas.width);
  drawing.setAttribute('height', canvas.height);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(serialise(drawing))}`;
  await image.decode();
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  const picture = await new Promise((resolve, reject) => canvas.toBlob(blob => blob ? resolve(blob) : reject(new Error('The image is too large for this browser.')), 'image/png'));
  return withMetadata(picture, about(chart.spec));
}

const serialise = drawing => new XMLSerializer().serializeToString(drawing);

/** Hands a file to the reader. */
export function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
