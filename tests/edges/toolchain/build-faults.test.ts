import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findFaults, type Manifest } from '../../../scripts/build/faults.ts';

const kept: Manifest = {
  permissions: ['storage', 'unlimitedStorage', 'contextMenus', 'activeTab', 'scripting'],
  content_scripts: [{ matches: ['http://*/*', 'https://*/*'] }],
};

describe('findFaults', () => {
  it('finds none in an extension that keeps its promises', () => {
    expect(findFaults('firefox', kept, new Map([['content-scripts/page.js', 'let a']]))).toEqual([]);
  });

  const broken: [string, Partial<Manifest>, [string, string][], string][] = [
    ['a new permission', { permissions: [...(kept.permissions ?? []), 'tabs'] }, [], 'permissions are'],
    ['a missing permission', { permissions: [] }, [], 'permissions are'],
    ['host permissions', { host_permissions: ['<all_urls>'] }, [], 'asks for hosts'],
    [
      'a content script on files',
      { content_scripts: [{ matches: ['<all_urls>'] }] },
      [],
      'runs on <all_urls>',
    ],
    ['a looser policy', { content_security_policy: {} }, [], 'content security policy'],
    ['pages as senders', { externally_connectable: {} }, [], 'lets pages send'],
    ['remote code', {}, [['popup.html', '<script src="https://a.example/a.js">']], 'from the network'],
    ['schemas on every page', {}, [['content-scripts/page.js', 'class ZodError']], 'bundles ZodError'],
    [
      'a heavy content script',
      {},
      [['content-scripts/page.js', randomBytes(25_000).toString('base64')]],
      'over 20000',
    ],
  ];
  it.each(broken)('names %s', (_, change, files, words) => {
    expect(findFaults('firefox', { ...kept, ...change }, new Map(files))).toEqual([
      expect.stringContaining(words),
    ]);
  });
});
