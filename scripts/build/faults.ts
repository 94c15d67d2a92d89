import { gzipSync } from 'node:zlib';

/** The parts of a manifest that are held to a promise. */
export interface Manifest {
  permissions?: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches: string[] }[];
  content_security_policy?: unknown;
  externally_connectable?: unknown;
}

/** What each browser's manifest asks for; each is justified in README.md. */
const permissions = {
  chrome: ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
  firefox: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
};

/** Where content scripts may run. */
const pages = ['http://*/*', 'https://*/*'];

/** Bytes after gzip: what every page loads, and what the first card adds. */
const limits = { 'content-scripts/': 20_000, 'card.js': 20_000 };

/** Words that only the database's and the schemas' own code contain; the script on every page must not. */
const foreignToPages = ['DexieError', 'ZodError', 'invalid_union'];

const remoteCode = /<script[^>]+src=["']?https?:|import\(\s*["']https?:|importScripts\(\s*["']https?:/;

/** Every way in which a built extension breaks a promise, in words; empty when it keeps them all. */
export function findFaults(
  browser: 'chrome' | 'firefox',
  manifest: Manifest,
  files: Map<string, string>,
): string[] {
  return [
    ...manifestFaults(browser, manifest),
    ...sizeFaults(files),
    ...[...files].flatMap(([file, text]) => fileFaults(file, text)),
  ];
}

function manifestFaults(browser: 'chrome' | 'firefox', manifest: Manifest): string[] {
  const faults: string[] = [];
  const asked = [...(manifest.permissions ?? [])].sort();
  if (asked.join() !== permissions[browser].join())
    faults.push(`permissions are ${asked.join(', ')}, not ${permissions[browser].join(', ')}`);
  if (manifest.host_permissions?.length)
    faults.push(`asks for hosts ${manifest.host_permissions.join(', ')}`);
  const matches = manifest.content_scripts?.flatMap((script) => script.matches) ?? [];
  if ([...new Set(matches)].join() !== pages.join())
    faults.push(`the content script runs on ${matches.join(', ')}`);
  if (manifest.content_security_policy !== undefined) faults.push('loosens the content security policy');
  if (manifest.externally_connectable !== undefined) faults.push('lets pages send it messages');
  return faults;
}

function sizeFaults(files: Map<string, string>): string[] {
  return Object.entries(limits).flatMap(([start, limit]) => {
    const scripts = [...files].filter(([file]) => file.startsWith(start) && file.endsWith('.js'));
    const size = scripts.reduce((sum, [, text]) => sum + gzipSync(text).length, 0);
    return size > limit ? [`${start} is ${size} bytes gzipped, over ${limit}`] : [];
  });
}

function fileFaults(file: string, text: string): string[] {
  const faults: string[] = [];
  if (remoteCode.test(text)) faults.push(`${file} loads code from the network`);
  if (!file.startsWith('content-scripts/') || !file.endsWith('.js')) return faults;
  const foreign = foreignToPages.filter((word) => text.includes(word));
  if (foreign.length > 0) faults.push(`${file} bundles ${foreign.join(', ')}`);
  return faults;
}
