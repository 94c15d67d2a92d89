import type { ObservationStatus } from '../../../lib/core/series/indicator.ts';
import type { SharedData } from './shared-data.ts';

/** One row of observations.csv before it is written; what is left out is empty. */
export interface ObservationRow {
  indicator: string;
  area: string;
  breakdown?: string;
  period: string;
  value: number;
  status?: ObservationStatus;
  published?: string;
  low?: number;
  high?: number;
}

/** The rows of one pack, read from one family of files. */
export interface ObservationSource {
  pack: string;
  read(data: SharedData): ObservationRow[];
}

/** Rounds away the noise of binary arithmetic: 0.1 + 0.2 is 0.3. */
export const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** "2025-06-30" as the quarter that ends there, "2025-06" as its month, "2025" as itself. */
export const quarterEnding = (day: string): string => `${day.slice(0, 4)}-Q${Number(day.slice(5, 7)) / 3}`;

/** "2025-06" or "2025-06-30" as 2025-M06. */
export const monthOf = (text: string): string => `${text.slice(0, 4)}-M${text.slice(5, 7)}`;

/** The twelve months that end with a month: "2025-06" as 2024-07-01/P1Y, "2025-12" as 2025. */
export const yearEnding = (text: string): string => {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  return month === 12 ? String(year) : `${year - 1}-${String(month + 1).padStart(2, '0')}-01/P1Y`;
};
