// Styles inside the shadow root; constructed, so that no policy for inline styles is touched.
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; }
  [hidden] { display: none !important; }
  .box { position: relative; touch-action: pan-y; border-radius: 4px; }
  .box:focus { outline: none; }
  .box:focus-visible { outline: 2px solid var(--accent, currentcolor); outline-offset: 2px; }
  .stage { position: absolute; inset: 0; overflow: hidden; user-select: none; }
  svg { display: block; }
  .apexcharts-legend, .apexcharts-series-markers-wrap { display: none; }
  .message { display: grid; place-items: center; height: 100%; margin: 0; color: var(--chart-muted); font-size: .875rem; text-align: center; }
  .rule { position: absolute; background: var(--chart-axis); pointer-events: none; }
  .rule.row { background: var(--chart-window); opacity: .12; }
  .tip {
    position: absolute; z-index: 1; display: grid; grid-template-columns: 12px minmax(0, auto) auto auto; column-gap: .375rem; max-width: min(20rem, 100%); box-sizing: border-box; padding: .375rem .625rem; pointer-events: none;
    border: 1px solid var(--chart-axis); border-radius: 6px; background: var(--chart-surface); color: var(--chart-text);
    font: .8125rem/1.45 var(--chart-font); font-variant-numeric: tabular-nums; box-shadow: 0 4px 14px rgb(0 0 0 / .18);
  }
  .tip-label { grid-column: 1 / -1; font-weight: 600; color: var(--chart-strong); }
  .tip-row { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; align-items: center; }
  .tip-name { overflow-wrap: anywhere; }
  .tip-value { font-weight: 600; text-align: right; white-space: nowrap; }
  .tip-event { grid-column: 1 / -1; margin-top: .125rem; color: var(--chart-muted); }
  .tip-estimate { color: var(--chart-muted); font-size: .75rem; }
  .tip-total { margin-top: .125rem; padding-top: .125rem; border-top: 1px solid var(--chart-grid); }
  @media print {
    .box { height: auto !important; break-inside: avoid; }
    .stage { position: static; }
    .apexcharts-canvas { width: auto !important; height: auto !important; }
    .apexcharts-canvas > svg, .stage > svg { width: 100%; height: auto; }
    .tip, .rule { display: none; }
  }
  @media (forced-colors: active) {
    .stage { forced-color-adjust: none; background: var(--chart-surface); }
  }
`);
