/** Everything a reader can choose; one object in browser storage. Export and import use this very form. */
export interface Settings {
  version: 1;
  where: {
    /** The main switch: when off nothing is read unless asked. */
    everywhere: boolean;
    /** Only the sites of `chosen` are read by themselves. */
    onlyChosen: boolean;
    /** Host names, without "www."; a host covers the hosts below it. */
    chosen: string[];
    off: string[];
  };
  marks: {
    /** `underline` one hue per rating, `one-tone` a single hue, `count` only the toolbar's number. */
    style: 'underline' | 'one-tone' | 'count';
    leaveMatchesUnmarked: boolean;
    /** Milliseconds of resting on a figure before its card opens; null: on click and keyboard only. */
    openCardAfter: 0 | 500 | 1000 | null;
  };
  /** Claim keys (or quotes, where there is no key) the reader never wants marked again. */
  neverMark: string[];
  packs: {
    /** Names of packs that are not used. */
    off: string[];
  };
  /** Interface language; "" follows the browser. */
  language: '' | 'en' | 'cy' | 'de';
  theme: 'system' | 'light' | 'dark';
  /** True once the first-run page was seen. */
  welcomed: boolean;
}

/** What holds until the reader chooses otherwise. */
export const defaultSettings: Settings = {
  version: 1,
  where: { everywhere: true, onlyChosen: false, chosen: [], off: [] },
  marks: { style: 'underline', leaveMatchesUnmarked: false, openCardAfter: 500 },
  neverMark: [],
  packs: { off: [] },
  language: '',
  theme: 'system',
  welcomed: false,
};

/** The key in `browser.storage.local`. */
export const SETTINGS_KEY = 'settings';
