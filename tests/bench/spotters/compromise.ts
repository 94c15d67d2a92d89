import nlp from 'compromise';
import type { Spotter } from './spotter.ts';

export const spotter: Spotter = { spot: (text) => nlp(text).numbers().json().length };
