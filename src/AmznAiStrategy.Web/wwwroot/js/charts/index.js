// The charts of the product: the element that draws them and the buttons beside it.
import { ApexChart } from './apex-chart.js';
import './export-menu.js';

customElements.define('apex-chart', ApexChart);

// Pictures must leave while the server is away, too: what makes them is fetched once the page has come to rest.
document.addEventListener('chart-drawn', () => (globalThis.requestIdleCallback ?? setTimeout)(loadExport), { once: true });

async function loadExport() {
  await import('./export.js');
  const { reportWaiting } = await import('./register.js');
  await reportWaiting();
}
