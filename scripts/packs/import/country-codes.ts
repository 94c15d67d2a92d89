import countries from 'i18n-iso-countries';

const OTHER_NAMES: Record<string, string> = {
  'Congo (Democratic Republic)': 'COD',
  Congo: 'COG',
  'Cyprus (Northern part of)': 'CYP',
  'Hong Kong': 'HKG',
  'Korea (North)': 'PRK',
  'Korea (South)': 'KOR',
  Kosovo: 'XKX',
  Burma: 'MMR',
  Macedonia: 'MKD',
  'Occupied Palestinian Territories': 'PSE',
  'East Timor': 'TLS',
  Swaziland: 'SWZ',
  'St. Kitts and Nevis': 'KNA',
  'St. Lucia': 'LCA',
  'St. Vincent and the Grenadines': 'VCT',
  'Sao Tome and Principe': 'STP',
  'Bahamas, The': 'BHS',
  'Gambia, The': 'GMB',
  'Ivory Coast': 'CIV',
  'Cape Verde': 'CPV',
  'Czech Republic': 'CZE',
  'Vatican City': 'VAT',
  Vietnam: 'VNM',
  Turkey: 'TUR',
};

const NATIONAL_CODES = new Set([...Object.keys(countries.getAlpha3Codes()), 'XKX']);

/** True for the code of a country, false for those of regions and income groups that stand beside them in some files. */
export const isCountry = (code: string): boolean => NATIONAL_CODES.has(code);

/** ISO 3166-1 alpha-3 of a country as a publisher names it; null for "Stateless", "Other and unknown" and the like. */
export const countryCode = (name: string): string | null =>
  OTHER_NAMES[name] ?? countries.getAlpha3Code(name, 'en') ?? null;
