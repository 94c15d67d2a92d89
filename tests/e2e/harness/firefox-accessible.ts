import { vi } from 'vitest';
import type { FirefoxWindow } from './firefox-window.ts';
import type { Accessible } from './session.ts';

declare const Cc: Record<string, { getService(what: object): AccessibilityService }>;
declare const Ci: { nsIAccessibilityService: object };
declare const gBrowser: { selectedBrowser: object };

interface AccessibleNode {
  name: string | null;
  role: number;
  firstChild: AccessibleNode | null;
  nextSibling: AccessibleNode | null;
}

interface AccessibilityService {
  getAccessibleFor(element: object): AccessibleNode | null;
  getStringRole(role: number): string;
}

/** Roles that Firefox names otherwise than ARIA does. */
const ariaNames: Record<string, string> = {
  pushbutton: 'button',
  'toggle button': 'button',
  statusbar: 'status',
  'text leaf': 'StaticText',
};

/** The named nodes of the accessibility tree of the tab in front; Firefox builds it when it is first asked for. */
export async function readAccessible(window: FirefoxWindow): Promise<Accessible[]> {
  const nodes = await vi.waitUntil(
    async () => {
      const found = await window.run(() => {
        const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService);
        const found: { role: string; name: string }[] = [];
        const walk = (node: AccessibleNode | null): void => {
          for (let at = node; at !== null; at = at.nextSibling) {
            if (at.name) found.push({ role: service?.getStringRole(at.role) ?? '', name: at.name });
            walk(at.firstChild);
          }
        };
        walk(service?.getAccessibleFor(gBrowser.selectedBrowser)?.firstChild ?? null);
        return found;
      });
      return found.length > 1 ? found : null;
    },
    { timeout: 10_000 },
  );
  return (nodes ?? []).map(({ role, name }) => ({ role: ariaNames[role] ?? role, name }));
}
