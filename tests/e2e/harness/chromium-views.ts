import type { KeyInput, Page, Protocol } from 'puppeteer-core';
import type { InView, Popup, View } from './session.ts';

/** The real popup as puppeteer holds it: a page of its own. */
export function popupView(page: Page): Popup {
  return {
    read: (look, ...given) => page.evaluate(callSource(look, given)) as never,
    press: (key) => page.keyboard.press(key as KeyInput),
    screenshot: async () => Buffer.from(await page.screenshot()),
    // A popup that lost the focus, or that made way for a page, has closed itself.
    close: () => page.close().catch(() => undefined),
  };
}

/** Extension pages forbid building functions from strings, so the call is evaluated as an expression. */
function callSource<Given extends unknown[], Result>(look: InView<Given, Result>, given: Given): string {
  return `(${look})(${['document.body', ...given.map((value) => JSON.stringify(value))].join(', ')})`;
}

/**
 * The closed shadow root that the extension attached, reached through the debugger's view of the tree:
 * nothing in the product opens it for tests. Null while there is none.
 */
export async function findCard(page: Page): Promise<View | null> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const shadow = closedRoots(root)[0];
  if (shadow === undefined) {
    await session.detach();
    return null;
  }
  return {
    async read(look, ...given) {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId ?? '',
        functionDeclaration: `function (...given) { return (${look})(this, ...given); }`,
        arguments: given.map((value) => ({ value })),
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
      return result.value;
    },
  };
}

function closedRoots(node: Protocol.DOM.Node): Protocol.DOM.Node[] {
  const isCard = node.localName === 'plumbline-card';
  const own = (node.shadowRoots ?? []).filter((root) => isCard && root.shadowRootType === 'closed');
  return [...own, ...(node.children ?? []).flatMap(closedRoots)];
}
