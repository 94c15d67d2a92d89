import { type ComponentChildren, render as renderInto } from 'preact';
import '../../../assets/theme/page.css';
import '../../../components/library/library.css';
import '../../../components/options/options.css';
import '../../../components/panel/panel.css';
import '../../../components/text/text.css';
import '../../../components/welcome/welcome.css';
import { MessagesProvider, type Translate } from '../../../components/messages.ts';
import { inEnglish } from './translate.ts';

/** Renders into a fresh place of the page, with every style of our surfaces. */
export function show(view: ComponentChildren, t: Translate = inEnglish): HTMLElement {
  const old = document.getElementById('place');
  if (old) {
    renderInto(null, old);
    old.remove();
  }
  const place = document.createElement('div');
  place.id = 'place';
  document.body.append(place);
  renderInto(<MessagesProvider value={t}>{view}</MessagesProvider>, place);
  return place;
}

/** The only element that matches; throws where there is none, so that a test says what is missing. */
export function one<E extends Element = HTMLElement>(within: ParentNode, selector: string): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** A button by its words or its label. */
export function button(within: ParentNode, words: string): HTMLButtonElement {
  const found = [...within.querySelectorAll('button')].find(
    (b) => b.textContent?.trim() === words || b.getAttribute('aria-label') === words,
  );
  if (!found) throw new Error(`no button "${words}"`);
  return found;
}
