// What a file says about itself, apart from its picture: the same words in PNG, SVG and the list of a page's charts.

/** Address of the page that shows the chart, and of what its id leads to. */
export const viewOf = spec => new URL(`${spec.view}#chart-${encodeURIComponent(spec.id)}`, location.origin).href;
export const permalinkOf = spec => new URL(`/i/${spec.imageId}`, location.origin).href;

/** The scenario with its revision; empty for figures of the article. */
export const scenarioOf = spec => !spec.scenario ? '' : spec.revisions ? `${spec.scenario} · ${spec.revisions}` : spec.scenario;

/** The id and the version of the model in words; empty where a chart stands on no page. */
export const printedIdOf = spec => spec.imageId ? `Image ${spec.imageId}, engine ${spec.engine}.` : '';

/** By the keywords that PNG defines. */
export function about(spec) {
  const scenario = scenarioOf(spec);
  return {
    Title: spec.title,
    Description: spec.subtitle,
    Source: spec.source,
    Software: `AMZN AI strategy, engine ${spec.engine}`,
    Disclaimer: 'Not investment advice.',
    ...(spec.imageId ? {
      Comment: [
        `Image ${spec.imageId}: ${permalinkOf(spec)}`,
        `View: ${viewOf(spec)}`,
        ...(scenario ? [`Scenario: ${scenario}`] : []),
        `Engine: ${spec.engine}`,
      ].join('\n'),
    } : {}),
  };
}

/** The address that shows the chart alone, for a frame in another page. */
export function embedAddressOf(spec) {
  const view = new URL(spec.view, location.origin);
  const address = new URL(`/embed/${encodeURIComponent(spec.id)}`, location.origin);
  address.searchParams.set('page', view.pathname);
  view.searchParams.forEach((value, name) => address.searchParams.append(name, value));
  return address.href;
}

const frameExtra = 220; // CSS pixels that title, legend, table and links of an embedded chart take beside its picture

export function embedCodeOf(spec) {
  const escaped = words => words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${escaped(embedAddressOf(spec))}" title="${escaped(spec.title)}" width="100%" height="${spec.height + frameExtra}" loading="lazy"></iframe>`;
}
