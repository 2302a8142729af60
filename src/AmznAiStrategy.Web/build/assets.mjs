// Copies the few files of npm packages that the browser is served: node assets.mjs <node_modules> <target>
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const [modules, target] = process.argv.slice(2);
if (!modules || !target) {
  console.error('usage: node assets.mjs <node_modules> <target folder>');
  process.exit(2);
}

const files = {
  'apexcharts/dist/apexcharts.esm.js': 'apexcharts.esm.js',
  'bootstrap/dist/css/bootstrap.min.css': 'bootstrap.min.css',
  'fflate/esm/browser.js': 'fflate.esm.js',
};

mkdirSync(target, { recursive: true });
for (const [file, name] of Object.entries(files)) {
  copyFileSync(join(modules, file), join(target, name));
}
