// Measures the published product against its budgets and prints a table: node budgets.mjs [visits per page, 7 by default].
// Timings belong to a quiet machine; they are reported here and asserted nowhere. Ends with 1 when a budget is missed.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { audit } from './audit.mjs';
import { visits } from './pages.mjs';
import { maximalRuns } from './crowd.mjs';
import { startPublished } from './server.mjs';
import { edits } from './workbench.mjs';

const times = Number(process.argv[2] ?? 7);
const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()].find(path => path && existsSync(path));
const budgets = { bytes: 230 * 1024, paint: 1.3, shift: 0, blocking: 100, longest: 100, first: 400, four: 500 };
let missed = 0;

const within = (value, limit, text) => {
  if (value === undefined) {
    return '-';
  }
  const isMet = value <= limit;
  missed += isMet ? 0 : 1;
  return isMet ? text : `${text} !`;
};
const ms = value => `${Math.round(value)}`;
const table = rows => {
  const widths = rows[0].map((_, i) => Math.max(...rows.map(row => String(row[i]).length)));
  rows.forEach(row => console.log(row.map((cell, i) => i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i])).join('  ')));
};

const server = await startPublished();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
try {
  const start = await browser.newPage();
  await start.goto(server.base);
  const links = await start.locator('nav a').evaluateAll(all => all.map(link => link.pathname + link.search));
  await start.close();
  const pages = [...new Set([...links, '/scenarios/base', '/compare?s=bull&s=base&s=bear'])];
  for (const page of pages) {
    await fetch(server.base + page); // compiled once, as on any server that is in use
  }

  const bare = await visits(browser, `${server.base}/lib/notices.txt`, times * 2 + 1);
  console.log(`Cold visits, median of ${times}; a bare static file of the same process paints after ${ms(bare.paint)} ms. "!" marks a missed budget.\n`);
  const rows = [['page', 'KiB', 'requests', 'circuits', 'FCP ms', 'x bare', 'shift', 'blocking ms', 'longest task', 'first chart ms', 'four charts ms']];
  for (const page of pages) {
    const seen = await visits(browser, server.base + page, times);
    rows.push([
      page, within(seen.bytes, budgets.bytes, (seen.bytes / 1024).toFixed(0)), seen.requests, seen.circuits, ms(seen.paint),
      within(seen.paint / bare.paint, budgets.paint, (seen.paint / bare.paint).toFixed(2)), within(seen.shift, budgets.shift, seen.shift.toFixed(3)),
      within(seen.blocking, budgets.blocking, ms(seen.blocking)), within(seen.longest, budgets.longest, ms(seen.longest)),
      seen.visible > 0 ? within(seen.first, budgets.first, ms(seen.first)) : '-', seen.visible > 0 ? within(seen.four, budgets.four, ms(seen.four ?? NaN)) : '-',
    ]);
  }
  table(rows);

  const edit = await edits(browser, server.base);
  console.log('\nAn edit in the workbench, 40 of them:\n');
  table([
    ['', 'p50', 'p95', 'budget'],
    ['verdict text, ms', ms(edit.text.p50), ms(edit.text.p95), ''],
    ['chart redrawn, ms', within(edit.chart.p50, 30, ms(edit.chart.p50)), within(edit.chart.p95, 50, ms(edit.chart.p95)), '30 / 50'],
    ['bytes from the server', within(edit.received.p50, 3072, ms(edit.received.p50)), within(edit.received.p95, 3072, ms(edit.received.p95)), '3072'],
    ['bytes to the server', ms(edit.sent.p50), ms(edit.sent.p95), ''],
  ]);

  const stop = maximalRuns(server.base);
  const crowded = await edits(browser, server.base);
  console.log(`\nThe same while another user runs a million trials again and again (${await stop()} runs finished meanwhile):\n`);
  table([['', 'p50', 'p95'], ['verdict text, ms', ms(crowded.text.p50), ms(crowded.text.p95)], ['chart redrawn, ms', ms(crowded.chart.p50), ms(crowded.chart.p95)]]);

  console.log('\nLighthouse, desktop:\n');
  const rated = [['page', 'performance', 'accessibility', 'best practices']];
  for (const page of ['/', '/capex', '/facts']) {
    const score = await audit(server.base + page, executablePath);
    const least = (value, limit) => within(-value, -limit, String(value));
    rated.push([page, least(score.performance, 95), least(score.accessibility, 100), least(score.bestPractices, 100)]);
    score.failed.forEach(title => console.log(`  ${page}: ${title}`));
  }
  table(rated);
} finally {
  await browser.close();
  await server.stop();
}
console.log(missed === 0 ? '\nEvery budget is met.' : `\n${missed} budgets are missed.`);
process.exitCode = missed === 0 ? 0 : 1;
