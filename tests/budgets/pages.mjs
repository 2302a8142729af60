// One cold visit of a page in a fresh browser profile: what it transfers, when it paints, what blocks, when its charts stand.
export const median = numbers => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
export const percentile = (numbers, p) => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * p)];

const viewport = { width: 1440, height: 900 };

function watch() {
  const seen = globalThis.budget = { shift: 0, tasks: [], charts: [], loaded: [] };
  new PerformanceObserver(list => list.getEntries().forEach(entry => seen.shift += entry.hadRecentInput ? 0 : entry.value)).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver(list => list.getEntries().forEach(entry => seen.tasks.push([entry.startTime, entry.duration]))).observe({ type: 'longtask', buffered: true });
  document.addEventListener('chart-drawn', event => seen.charts.push(event.timeStamp || performance.now()));
}

/** @returns { bytes, requests, paint, shift, blocking, longest, first, four, circuits } in bytes and milliseconds */
export async function visit(browser, address) {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    let [bytes, requests, circuits] = [0, 0, 0];
    devtools.on('Network.loadingFinished', event => { bytes += event.encodedDataLength; requests++; });
    devtools.on('Network.webSocketCreated', () => circuits++);
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: 'load' });
    const charts = await page.locator('apex-chart').count();
    const visible = await page.locator('apex-chart').evaluateAll(all => all.filter(one => one.getBoundingClientRect().top < innerHeight).length);
    if (charts > 0) {
      await page.waitForFunction(() => globalThis.budget.charts.length > 0);
    }
    await page.waitForTimeout(1500);
    const seen = await page.evaluate(() => ({ ...globalThis.budget, paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime }));
    const library = page.url() && await page.evaluate(() => performance.getEntriesByType('resource').find(entry => entry.name.includes('apexcharts'))?.responseEnd);
    // The task in which the browser compiles and runs the chart library comes right after its last byte.
    const loading = seen.tasks.find(([start, duration]) => library && start + duration > library && start < library + 150);
    const tasks = seen.tasks.filter(task => task !== loading);
    return {
      bytes, requests, circuits, charts, visible, paint: seen.paint, shift: seen.shift,
      blocking: seen.tasks.reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0),
      longest: Math.max(0, ...tasks.map(([, duration]) => duration)),
      loading: loading?.[1] ?? 0,
      first: seen.charts[0], four: seen.charts[3],
    };
  } finally {
    await context.close();
  }
}

export async function visits(browser, address, times) {
  const all = [];
  for (let i = 0; i < times; i++) {
    all.push(await visit(browser, address));
  }
  return Object.fromEntries(Object.keys(all[0]).map(key => [key, all[0][key] === undefined ? undefined : median(all.map(one => one[key]))]));
}
