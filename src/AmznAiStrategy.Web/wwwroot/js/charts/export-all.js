// All charts of a page in one zip file: a PNG and a CSV of each, and a list of what each file is.
import { permalinkOf, scenarioOf, viewOf } from './about.js';
import { pixelsOf, pngOf, save } from './export.js';
import { report } from './register.js';

const columns = ['file', 'title', 'id', 'address', 'view', 'source', 'scenario', 'width', 'height', 'made at'];

/** @param tell is told how far it is: (done, of) => void */
export async function downloadAll(charts, choice, tell) {
  const { strToU8, zipSync } = await import('fflate');
  const madeAt = new Date().toISOString();
  const files = {};
  const rows = [columns];
  for (const [index, chart] of charts.entries()) {
    tell(index, charts.length);
    const { spec } = chart;
    const { wide, high } = pixelsOf(chart, choice);
    const picture = free(files, `${spec.fileName}_${choice.size}-${wide}x${high}`, 'png');
    const numbers = free(files, spec.fileName, 'csv');
    // A PNG is compressed already.
    files[picture] = [new Uint8Array(await (await pngOf(chart, choice)).arrayBuffer()), { level: 0 }];
    files[numbers] = strToU8(spec.csv);
    const said = [neutral(spec.title), spec.imageId ?? '', spec.imageId ? permalinkOf(spec) : '', spec.view ? viewOf(spec) : '', neutral(spec.source), neutral(scenarioOf(spec))];
    rows.push([picture, ...said, wide, high, madeAt], [numbers, ...said, '', '', madeAt]);
    report(spec);
  }
  files['manifest.csv'] = strToU8(rows.map(row => `${row.map(quoted).join(',')}\r\n`).join(''));
  save(new Blob([zipSync(files)], { type: 'application/zip' }), `amzn-ai_${pageName()}_${charts.length}-charts_${choice.size}.zip`);
}

/** A name that no other file has. */
function free(files, name, ending) {
  let candidate = `${name}.${ending}`;
  for (let nth = 2; candidate in files; nth++) {
    candidate = `${name}_${nth}.${ending}`;
  }
  return candidate;
}

const quoted = cell => /[",\r\n]/.test(cell) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);

/** Words that a spreadsheet would run as a formula are marked as text. */
const neutral = words => /^[=+\-@\t\r\n]/.test(words) ? `'${words}` : words;

const pageName = () => location.pathname.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'overview';
