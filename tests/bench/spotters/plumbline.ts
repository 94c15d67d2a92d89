import { spotQuantities } from '../../../lib/core/quantities/spot-quantities.ts';
import type { Spotter } from './spotter.ts';

export const spotter: Spotter = { spot: (text) => spotQuantities(text).quantities.length };
