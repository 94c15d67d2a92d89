/**
 * @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} LockEntry
 */

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el'];

/**
 * Entries for optional packages of one exact version that a lock file's packages ask for and that it does not list,
 * by their place in it. Which system each is for is read from its name, so that others do not fetch it.
 * @param {{ packages: Record<string, LockEntry> }} lock
 * @returns {Record<string, LockEntry>}
 */
export function missingFromLock({ packages }) {
  /** @type {Record<string, LockEntry>} */
  const missing = {};
  for (const [place, { optionalDependencies = {} }] of Object.entries(packages))
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (!/^\d+\.\d+\.\d+/.test(version)) continue;
      const nested = place === '' ? '' : `${place}/node_modules/${name}`;
      if (packages[nested] || packages[`node_modules/${name}`]) continue;
      missing[`node_modules/${name}`] = { version, optional: true, ...platformOf(name) };
    }
  return missing;
}

/** @param {string} name */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = /-musl/.test(name) ? ['musl'] : /-gnu/.test(name) ? ['glibc'] : [];
  return {
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    ...(os.length > 0 ? { os } : {}),
  };
}
