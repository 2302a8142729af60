// Everything that runs in the browser, in one file.
import './look.js';
import './charts/index.js';
import './enhance.js';
import './forms.js';
import './navigation.js';
import './reconnect.js';
import './shortcuts.js';
import './print.js';
import './figures.js';
import './tables.js';

// Keys and buttons are answered from here on, and rows that were held back are there: the address may point at one of them. An
// exchange of pages takes the sign away.
const ready = () => document.body.dataset.scripts = 'ready';
document.addEventListener('page-changed', ready);
ready();
if (location.hash) {
  document.querySelector('tr :target')?.scrollIntoView();
}
