// Edits in the workbench: from the change event to the redrawn chart, and what passes through the wire meanwhile, counted by
// a proxy between browser and server, headers and frames included.
import { createServer, connect } from 'node:net';
import { percentile } from './pages.mjs';

async function proxyOf(base) {
  const count = { received: 0, sent: 0 };
  const { port } = new URL(base);
  const sockets = new Set();
  const server = createServer(client => {
    const target = connect(Number(port), '127.0.0.1');
    for (const socket of [client, target]) {
      socket.setNoDelay(true); // as the server does: two small messages in a row do not wait for each other
      sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
    }
    client.on('data', bytes => count.sent += bytes.length).pipe(target);
    target.on('data', bytes => count.received += bytes.length).pipe(client);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return {
    base: `http://127.0.0.1:${server.address().port}`, count,
    stop: () => new Promise(done => { server.close(done); sockets.forEach(socket => socket.destroy()); }),
  };
}

/** @returns { text, chart, received, sent }: each { p50, p95 } in milliseconds or bytes of one edit */
export async function edits(browser, base, times = 40) {
  const proxy = await proxyOf(base);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.goto(`${proxy.base}/scenarios/base`);
    await page.waitForFunction(() => document.querySelector('scenario-form')?.dataset.live === 'true');
    await page.waitForTimeout(2000);
    const rows = [];
    for (let i = 0; i < times; i++) {
      const before = { ...proxy.count };
      const time = await page.evaluate(async price => {
        const input = document.querySelector("[data-lever='price-change'] input[type=text]");
        const chart = document.querySelector("[data-chart='roic-paths'] apex-chart");
        const from = performance.now();
        const text = new Promise(done => new MutationObserver((_, watch) => { watch.disconnect(); done(performance.now() - from); })
          .observe(document.querySelector("[data-output='roic-window-end']"), { subtree: true, characterData: true, childList: true }));
        const drawn = new Promise(done => chart.addEventListener('chart-drawn', () => done(performance.now() - from), { once: true }));
        input.value = price;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return { text: await text, chart: await drawn };
      }, `-${(4.1 + i * 0.1).toFixed(1)}%`);
      await page.waitForTimeout(800); // the draft is kept, the other charts are drawn
      rows.push({ ...time, received: proxy.count.received - before.received, sent: proxy.count.sent - before.sent });
    }
    return Object.fromEntries(Object.keys(rows[0]).map(key => [key, { p50: percentile(rows.map(row => row[key]), 0.5), p95: percentile(rows.map(row => row[key]), 0.95) }]));
  } finally {
    await context.close();
    await proxy.stop();
  }
}
