// Makes what the browser is served from npm packages and from the scripts and styles of this project:
//   node assets.mjs <node_modules> <target folder>
// site.js: our modules in one file. notices.txt: the licences of what is served with it.
// site.css: the rules of Bootstrap that the product uses, then ours. apexcharts.esm.js: from the sources in its package, without
// the kinds of chart and the tools that the product never asks for.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, transform } from 'esbuild';
import { PurgeCSS } from 'purgecss';

const [modules, target] = process.argv.slice(2);
if (!modules || !target) {
  console.error('usage: node assets.mjs <node_modules> <target folder>');
  process.exit(2);
}

const root = resolve(import.meta.dirname, '..');
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
copyFileSync(join(modules, 'fflate/esm/browser.js'), join(target, 'fflate.esm.js'));

const shared = { bundle: true, minify: true, target: 'es2023', legalComments: 'none', outdir: target, logLevel: 'warning' };

/** Libraries stay files of their own, loaded when the first chart is drawn and when charts are packed. */
const libraries = {
  name: 'libraries',
  setup: ({ onResolve }) => onResolve({ filter: /^(apexcharts|fflate)$/ }, ({ path }) => ({ path: `./${path}.esm.js`, external: true })),
};

/**
 * Round charts, maps and candles; its own words: tooltip, legend, annotations; its own tools: toolbar, zoom, export and what drags
 * them about; and its style sheet, which has no say in our pictures.
 */
const unused = /\/(Pie|Radar|Radial|HeatMap|Treemap|BoxCandleStick|Tooltip|Legend|Annotations|Toolbar|ZoomPanSelection|Exports|svg\.(select|resize)\.js|apexcharts\.css)$/;
const left = {
  name: 'left',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: unused }, ({ path }) => ({ path, namespace: 'left' }));
    onLoad({ filter: /\.css$/, namespace: 'left' }, () => ({ contents: 'export default ""' }));
    // Whatever is asked of a part that is left out, it does nothing.
    onLoad({ filter: /./, namespace: 'left' }, () => ({ contents: 'const nothing = new Proxy(function () {}, { get: () => nothing, apply: () => undefined, construct: () => nothing }); export default nothing' }));
  },
};

await build({
  ...shared, entryPoints: { 'apexcharts.esm': join(modules, 'apexcharts/src/apexcharts.js') }, format: 'esm', loader: { '.svg': 'text' }, plugins: [left],
  banner: { js: '/* ApexCharts 4.7.0, MIT licence, https://apexcharts.com: the parts in use. */' },
});
await build({ ...shared, entryPoints: [join(root, 'wwwroot/js/site.js')], format: 'esm', plugins: [libraries] });

// A class counts as used when its name stands anywhere in markup, code or scripts: names are written out there, never joined.
const [bootstrap] = await new PurgeCSS().purge({
  content: ['**/*.razor', '**/*.cs', 'wwwroot/js/**/*.js'].map(files => join(root, '{Api,Charts,Controls,Features,Hosting,Layout,wwwroot}', files)).concat(join(root, '*.razor')),
  css: [{ raw: readFileSync(join(modules, 'bootstrap/dist/css/bootstrap.css'), 'utf8') }],
  safelist: { standard: ['data-bs-theme'] },
});
const own = file => readFileSync(join(root, 'wwwroot/css', file), 'utf8');
const { code } = await transform([bootstrap.css, own('tokens.css'), own('app.css'), `@media print { ${own('print.css')} }`].join('\n'), { loader: 'css', minify: true, legalComments: 'none' });
writeFileSync(join(target, 'site.css'), `/* Bootstrap, MIT licence, https://getbootstrap.com: the rules in use; then those of the product. */\n${code}`);

const notices = ['apexcharts', 'bootstrap', 'fflate'].map(name => {
  const { version, homepage } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
  return `${name} ${version}, ${homepage}\n\n${readFileSync(join(modules, name, 'LICENSE'), 'utf8').trim()}\n`;
});
writeFileSync(join(target, 'notices.txt'), notices.join(`\n${'-'.repeat(72)}\n\n`));
