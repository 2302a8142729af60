// The charts of the product: the element that draws them and the buttons beside it.
import { ApexChart } from './apex-chart.js';
import './export-menu.js';

customElements.define('apex-chart', ApexChart);
