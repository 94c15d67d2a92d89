import * as module from '@microsoft/recognizers-text-suite';
import type { Spotter } from './spotter.ts';

// Node sees the package's CommonJS build as one default export, bundlers its browser build as names.
const suite = 'default' in module ? (module.default as typeof module) : module;
const { Culture, recognizeCurrency, recognizeNumber, recognizePercentage } = suite;

export const spotter: Spotter = {
  spot: (text) =>
    recognizeNumber(text, Culture.English).length +
    recognizePercentage(text, Culture.English).length +
    recognizeCurrency(text, Culture.English).length,
};
