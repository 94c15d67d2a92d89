import { expect, it } from 'vitest';
import { createShadowStyles } from '../../lib/page/shadow-styles.ts';

it('gives a shadow tree the styles once, beside its own, adding no element', () => {
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  const own = new CSSStyleSheet();
  root.adoptedStyleSheets = [own];
  const style = createShadowStyles('::highlight(plumbline-close) { color: red; }');
  style(root);
  style(root);
  expect(root.adoptedStyleSheets).toHaveLength(2);
  expect(root.adoptedStyleSheets[0]).toBe(own);
  expect(root.childNodes).toHaveLength(0);
});
