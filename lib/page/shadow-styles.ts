/**
 * Gives open shadow trees the styles of marks, in browsers where highlights inside them do not inherit the page's
 * (Firefox). The sheet is adopted beside the tree's own: no element is added. A tree that refuses stays unpainted;
 * its figures are still found by the pointer and listed.
 */
export const createShadowStyles = (css: string): ((root: ShadowRoot) => void) => {
  const styled = new WeakSet<ShadowRoot>();
  let sheet: CSSStyleSheet | null = null;
  return (root) => {
    if (styled.has(root)) return;
    styled.add(root);
    try {
      if (sheet === null) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
      }
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    } catch {
      // Shown in lists all the same, see above.
    }
  };
};
