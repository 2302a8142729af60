// Lighthouse's three scores of one page.
import lighthouse, { desktopConfig } from 'lighthouse';
import { launch } from 'chrome-launcher';

/** @returns { performance, accessibility, bestPractices, failed } scores of 0 to 100 and the titles of what was not in order */
export async function audit(address, chromePath) {
  const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
  try {
    const { lhr } = await lighthouse(address, { port: chrome.port, onlyCategories: ['performance', 'accessibility', 'best-practices'], logLevel: 'error' }, desktopConfig);
    const score = name => Math.round(lhr.categories[name].score * 100);
    const failed = ['accessibility', 'best-practices'].flatMap(name => lhr.categories[name].auditRefs)
      .map(({ id }) => lhr.audits[id]).filter(one => one.score !== null && one.score < 1).map(one => one.title);
    return { performance: score('performance'), accessibility: score('accessibility'), bestPractices: score('best-practices'), failed };
  } finally {
    chrome.kill();
  }
}
