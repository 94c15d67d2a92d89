import hostsOf from '../../assets/lexicons/en/outlet-hosts.json' with { type: 'json' };

const countryOfHost: ReadonlyMap<string, string> = new Map(
  Object.entries(hostsOf).flatMap(([country, hosts]) => hosts.map((host) => [host, country] as const)),
);

/**
 * ISO 3166-1 alpha-3 of the country where a well-known outlet is at home, by the host of the address or what it ends with;
 * null for all others. Kept out of the script that runs in pages, which tells countries by their top-level domains only.
 */
export function homeOfOutlet(address: string): string | null {
  const labels = URL.canParse(address) ? new URL(address).hostname.split('.') : [];
  const known = labels.flatMap((_, i) => countryOfHost.get(labels.slice(i).join('.')) ?? []);
  return known[0] ?? null;
}
