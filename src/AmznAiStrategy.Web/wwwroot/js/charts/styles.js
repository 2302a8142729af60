// Styles inside the shadow root; constructed, so that no policy for inline styles is touched.
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; }
  [hidden] { display: none !important; }
  .box { position: relative; touch-action: pan-y; border-radius: 4px; }
  .box:focus { outline: none; }
  .box:focus-visible { outline: 2px solid var(--accent, currentcolor); outline-offset: 2px; }
  .stage { position: absolute; inset: 0; overflow: hidden; contain: strict; user-select: none; }
  svg { display: block; }
  .apexcharts-legend, .apexcharts-series-markers-wrap { display: none; }
  .message { display: grid; place-items: center; height: 100%; margin: 0; color: var(--chart-muted); font-size: .875rem; text-align: center; }
  .rule { position: absolute; background: var(--chart-axis); pointer-events: none; }
  .rule.echo { width: 0; opacity: .7; background: none; border-left: 1px dashed var(--chart-window); }
  .rule.row { border: none; background: var(--chart-window); opacity: .12; }
  .rule.echo.row { opacity: .08; }
  .area { position: absolute; background: var(--chart-window); opacity: .18; pointer-events: none; }
  .notice { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; margin-top: .25rem; color: var(--chart-muted); font: .8125rem/1.4 var(--chart-font); }
  .notice button { min-height: 28px; padding: 0 .5rem; border: 1px solid var(--chart-axis); border-radius: 4px; background: none; color: var(--chart-text); font: inherit; cursor: pointer; }
  .notice button:focus-visible { outline: 2px solid var(--accent, currentcolor); outline-offset: 2px; }
  .tip {
    position: absolute; z-index: 1; display: grid; grid-template-columns: 12px minmax(0, auto) auto auto; column-gap: .375rem; max-width: min(26rem, 100%); box-sizing: border-box; padding: .375rem .625rem; pointer-events: none;
    border: 1px solid var(--chart-axis); border-radius: 6px; background: var(--chart-surface); color: var(--chart-text);
    font: .8125rem/1.45 var(--chart-font); font-variant-numeric: tabular-nums; box-shadow: 0 4px 14px rgb(0 0 0 / .18);
  }
  .tip-label { grid-column: 1 / -1; font-weight: 600; color: var(--chart-strong); }
  .tip-row { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; align-items: center; }
  .tip-name { min-width: 3.5em; overflow-wrap: break-word; }
  .tip-value { font-weight: 600; text-align: right; white-space: nowrap; }
  .tip-event { grid-column: 1 / -1; margin-top: .125rem; color: var(--chart-muted); }
  .tip-more { color: var(--chart-muted); font-size: .75rem; }
  .tip-total { margin-top: .125rem; padding-top: .125rem; border-top: 1px solid var(--chart-grid); }
  @media print {
    .box { height: auto !important; break-inside: avoid; }
    .stage { position: static; contain: none; }
    .apexcharts-canvas { width: auto !important; height: auto !important; }
    .apexcharts-canvas > svg, .stage > svg { width: 100%; height: auto; }
    .tip, .rule, .notice { display: none; }
  }
  @media (forced-colors: active) {
    .stage { forced-color-adjust: none; background: var(--chart-surface); }
  }
`);
