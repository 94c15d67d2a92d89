import { afterEach, describe, expect, it, vi } from 'vitest';
import { type MountCardProps, mountCard } from '../../../components/card/mount-card.tsx';
import { close, matches } from './example-findings.ts';
import { one } from './render.tsx';
import { inEnglish } from './translate.ts';

const hosts: HTMLElement[] = [];

/** A closed shadow root on a page that does all it can to leak in. */
function rootOnHostilePage(): ShadowRoot {
  document.documentElement.style.fontSize = '40px';
  const page = document.createElement('style');
  page.textContent =
    '* { color: red !important; font: 50px fantasy !important; } :root { --paper: lime; --ink: lime; }';
  document.head.append(page);
  const host = document.createElement('div');
  host.style.setProperty('all', 'initial', 'important');
  document.body.append(host);
  hosts.push(host, page);
  return host.attachShadow({ mode: 'closed' });
}

const props = (more: Partial<MountCardProps> = {}): MountCardProps => ({
  content: { is: 'finding', finding: close },
  t: inEnglish,
  theme: 'light',
  today: '2026-11-23',
  ...more,
});

afterEach(() => {
  for (const host of hosts.splice(0)) host.remove();
  document.documentElement.style.fontSize = '';
});

describe('the card in a closed shadow root', () => {
  it('keeps its own look on a page that styles everything', () => {
    const root = rootOnHostilePage();
    mountCard(root, props());
    const card = one(root, '.card');
    const style = getComputedStyle(card);
    expect(style.backgroundColor).toBe('rgb(255, 255, 255)');
    expect(style.fontSize).toBe('13px');
    expect(style.color).toBe('rgb(27, 32, 38)');
    expect(card.getBoundingClientRect().width).toBe(360);
  });

  it.each([
    ['light', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(27, 30, 34)'],
  ] as const)('wears the %s theme whatever the page wears', (theme, paper) => {
    const root = rootOnHostilePage();
    mountCard(root, props({ theme }));
    expect(getComputedStyle(one(root, '.card')).backgroundColor).toBe(paper);
  });

  it('closes on Escape and keeps the key from the page', () => {
    const root = rootOnHostilePage();
    const onClose = vi.fn();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    const mounted = mountCard(root, props({ onClose }));
    mounted.focus();
    expect(root.activeElement).toBe(mounted.element());
    root.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    expect(onClose).toHaveBeenCalledOnce();
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard);
  });

  it('shows the wait, then the answer, then nothing', async () => {
    const root = rootOnHostilePage();
    const mounted = mountCard(root, props({ content: { is: 'loading', quote: 'a rise of 48%' } }));
    expect(one(root, '.card').getAttribute('aria-busy')).toBe('true');
    mounted.update(props({ content: { is: 'finding', finding: matches } }));
    await expect.poll(() => root.querySelector('.fig')?.textContent).toBe('48%');
    mounted.update(
      props({ content: { is: 'error', quote: 'a rise of 48%', message: 'The data could not be opened.' } }),
    );
    await expect
      .poll(() => root.querySelector('[role=alert]')?.textContent)
      .toBe('This figure could not be looked up');
    mounted.unmount();
    expect(mounted.element()).toBeNull();
  });

  it('names itself to screen readers by rating and reason', () => {
    const root = rootOnHostilePage();
    mountCard(root, props());
    expect(one(root, '[role=dialog]').getAttribute('aria-label')).toBe(
      '“More than 20,000”: Close, just under: 19,982',
    );
  });
});
