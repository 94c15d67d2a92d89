import type { Page, Protocol } from 'puppeteer-core';
import type { Accessible } from './session.ts';

/** The named nodes of Chromium's accessibility tree, closed shadow trees included. */
export async function readAccessible(page: Page): Promise<Accessible[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (node: Protocol.Accessibility.AXNode | undefined): Accessible[] => {
    if (node === undefined) return [];
    const below = (node.childIds ?? []).flatMap((id) => walk(byId.get(id)));
    const name = String(node.name?.value ?? '');
    const role = String(node.role?.value ?? '');
    return node.ignored || name === '' || role === 'InlineTextBox' ? below : [{ role, name }, ...below];
  };
  return walk(nodes[0]);
}
