// Styles inside the shadow root; constructed, so that no policy for inline styles is touched.
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; position: relative; }
  .stage { position: absolute; inset: 0; }
  svg { display: block; overflow: visible; }
`);
