// Everything that runs in the browser, in one file.
import './charts/index.js';
import './enhance.js';
import './forms.js';
import './navigation.js';
import './reconnect.js';
import './shortcuts.js';
import './print.js';
import './figures.js';
import './tables.js';

// Keys and buttons are answered from here on.
document.body.dataset.scripts = 'ready';
