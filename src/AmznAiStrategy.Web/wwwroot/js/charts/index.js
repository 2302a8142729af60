// The charts of the product: the element that draws them and the buttons beside it.
import { ApexChart } from './apex-chart.js';
import './export-menu.js';
import { apexCharts } from './picture.js';

customElements.define('apex-chart', ApexChart);

// Pictures must leave while the server is away, and charts that were never scrolled to must be on paper: what makes them is fetched
// once the page has come to rest.
const atRest = globalThis.requestIdleCallback ?? setTimeout;
const prepare = () => document.querySelector('apex-chart') && atRest(async () => {
  await apexCharts();
  await import('./export.js');
  const { reportWaiting } = await import('./register.js');
  await reportWaiting();
});

prepare();
document.addEventListener('page-changed', prepare);
