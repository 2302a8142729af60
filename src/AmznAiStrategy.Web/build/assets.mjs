// Copies the few files of npm packages that the browser is served: node assets.mjs <node_modules> <target>
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const [modules, target] = process.argv.slice(2);
if (!modules || !target) {
  console.error('usage: node assets.mjs <node_modules> <target folder>');
  process.exit(2);
}

const files = [
  'apexcharts/dist/apexcharts.esm.js',
  'bootstrap/dist/css/bootstrap.min.css',
];

mkdirSync(target, { recursive: true });
for (const file of files) {
  copyFileSync(join(modules, file), join(target, basename(file)));
}
