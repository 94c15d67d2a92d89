/** Inclusive ISO days: the year to June 2025 is 2024-07-01 to 2025-06-30. */
export interface Interval {
  start: string;
  end: string;
}

export type TimeGrain = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'financial-year' | 'span';

/** One way of taking a time expression; "last week" has two (calendar week, last seven days). */
export interface TimeReading {
  interval: Interval;
  /** Plain words for the reader: "the calendar week", "the seven days to 5 July". */
  name: string;
}
