import { createShadowStyles } from '../../lib/page/shadow-styles.ts';
import css from './marks.css?inline';

/** Only Firefox needs the styles in shadow trees; in other builds neither code nor styles are bundled. */
export const shadowStyles = (): { styleTree?: (root: ShadowRoot) => void } =>
  import.meta.env.FIREFOX ? { styleTree: createShadowStyles(css) } : {};
