import type { Bound, Direction, Quantity, Unit } from '../quantities/quantity.ts';
import type { Span } from '../span.ts';
import type { Interval, TimeGrain, TimeReading } from '../time/interval.ts';
import type { TimeShift } from '../time/time-expression.ts';
import type { Mention } from './mention.ts';
import type { TimeBeside } from './times-beside.ts';

/** A value read from the text (with its span in the claim's block) or assumed by us (with a reason the reader can see). */
export type Slot<T> =
  | { from: 'text'; value: T; span: Span }
  | { from: 'assumption'; value: T; reason: string };

export type ClaimKind =
  | 'level'
  | 'change'
  | 'multiple'
  | 'share'
  | 'ratio'
  | 'rate'
  | 'average'
  | 'range'
  | 'rank'
  | 'comparison'
  | 'threshold'
  | 'streak'
  | 'total';

/**
 * How the text puts the claim. Only `asserted`, `attributed` by a speaker included, is judged;
 * `disputed` is a figure that the text itself calls wrong, `superseded` one quoted as replaced.
 */
export type Standing =
  | 'asserted'
  | 'disputed'
  | 'superseded'
  | 'forecast'
  | 'target'
  | 'promise'
  | 'hypothetical'
  | 'poll'
  | 'private-estimate'
  | 'single-case';

/** How far from the figure a topic word stands; each step is less certain. */
export type Distance = 'phrase' | 'clause' | 'sentence' | 'paragraph' | 'headline' | 'document';

/** A word of the catalogue that may say what the figure measures (or where), nearest first. */
export interface Topic {
  mention: Mention;
  distance: Distance;
}

/** The time of a claim with every sensible reading, likeliest first; `value` of the slot is `readings[0].interval`. */
export type PeriodSlot = Slot<Interval> & {
  readings: TimeReading[];
  grain: TimeGrain;
  toDate: boolean;
  /** How words that leave it open were taken, where only one way makes sense; said to the reader, no doubt on the rating. */
  taken?: string;
  /** Said as one from now ("last year"); else absent. */
  relative?: true;
};

/** What "for the first time since" says was so again: a value above, below or at a mark; of the change where one moved. */
export interface RankMark {
  value: number;
  side: 'above' | 'below' | 'at';
  ofChange: boolean;
  /** Kind of the mark's unit, as read; null where none was. */
  unit: Unit['kind'] | null;
}

/** What a rank says: "the third-highest year since 2018" is place 3, of `highest`, among years, since 2018. */
export interface Rank {
  place: number;
  end: 'highest' | 'lowest' | 'earliest' | 'first' | 'largest-rise' | 'largest-fall';
  /** What it is ranked among: years, months, the same six months of other years (`same-window`). */
  among: TimeGrain | 'same-window' | null;
  /** Said as "worst" or "best": which end that is depends on the measure, and `end` is only a guess. */
  valence?: 'worst' | 'best';
  /** Said to have stood until passed ("the previous record"): nothing later than its own window is compared. */
  previous?: true;
  /** Said with something left out ("apart from the pandemic"), which is not computed: it may hold, and never differs. */
  excepting?: true;
  /** Said to hold over a time that is not read ("under this government"): it may hold, and never differs. */
  unreadScope?: true;
  /** Said of a year ("it was the record year"): the year around the claim's period may be what is ranked. */
  ofYear?: true;
  /** Says how far back, though by no time ("ever", "on record"): it is not of the year spoken of alone. */
  farBack?: true;
  /** For `first`: what had not been so before; for `earliest`: the mark that was passed; else absent. */
  mark?: RankMark;
}

/** How far back from its own period a rank is said to hold: "in 18 months", "a six-month high"; `loose` for "nearly two years". */
export interface ScopeLength {
  unit: TimeShift['unit'];
  count: number;
  loose: boolean;
}

/** A check-worthy statement, all slots that could be read or assumed. */
export interface Claim {
  /** Index into the list of claims of one page. */
  id: number;
  kind: ClaimKind;
  block: number;
  /** What is underlined: the figure with its bound and head noun, or the rank words. */
  span: Span;
  quote: string;
  /** Null for ranks and streaks without a figure. */
  quantity: Quantity | null;
  /** Base units; `value2` is the second of a ratio or range. */
  value: number | null;
  value2: number | null;
  unit: Unit | null;
  bound: Bound;
  step: number;
  direction: Direction | null;
  rank: Rank | null;
  topics: Topic[];
  /** ISO or publisher's area code. */
  area: Slot<string> | null;
  /** The place last spoken of, near by in its paragraph or in the title, where its sentence names none; else absent. */
  placeSpokenOf?: { code: string; isNear: boolean };
  /** Codes of all areas that its sentence names, whatever they are there. */
  areasBeside: string[];
  breakdown: Slot<string> | null;
  /** Codes of all parts of wholes that its paragraph or the title names, whatever they are there. */
  partsBeside: string[];
  period: PeriodSlot | null;
  basePeriod: PeriodSlot | null;
  /** All windows that its paragraph names, its own among them. */
  timesBeside: TimeBeside[];
  /** "Between January and August": all of the stretch whose ends are the period and its base; else absent. */
  across?: PeriodSlot;
  /** Words that tell a time which was not read ("when he came in"): the newest figure is then not meant; else absent. */
  unreadTime?: Span;
  /** Last day of the time at which it was told ("said last month that"), where that is all its sentence tells; else absent. */
  toldBy?: string;
  /** Said of how things stand as it is written: undated, it can only be of the newest figure; else absent. */
  ofNow?: true;
  /** For a change: the figure it hangs on agrees with the official one of the same series; filled in when that was judged. */
  ofAgrees?: true;
  /** Words say what a change is measured from, but neither a time nor a figure was read from them; else absent. */
  unreadBase?: true;
  /** A base said only relative to the claim's period ("a year earlier") while that period is not known; else absent. */
  baseShift?: TimeShift;
  /** For a change: its period is a length of time up to now ("in two years"), over which a count moved; else absent. */
  moveOver?: TimeShift;
  /** The window a rank or streak is claimed over. */
  scope: PeriodSlot | null;
  /** A scope said by its length, which ends with the period ranked; else absent. */
  scopeLength?: ScopeLength;
  /** Last day of what a scope counts from (2019 of "since 2019"): what the rank was passed in does not count; else absent. */
  scopeAfter?: string;
  /** The other area of a comparison. */
  comparator: Slot<string> | null;
  /** What a share is of: indicator mention of the whole ("39% of claims"); null when none is said. */
  denominator: Mention | null;
  /** Said to be of all there is ("a quarter of all returns", "26% of the total"); else absent. */
  ofAll?: true;
  /** The wider place that a share is of the total of ("0.9% of global emissions"); else absent. */
  wholeArea?: Slot<string>;
  /** Id of the claim whose figure this one speaks about ("19,982, up 48%": the change is of the level); null when none. */
  of: number | null;
  /** Id of the figure that gives the same for another place ("Germany had 250,570, Spain 166,130"); else absent. */
  like?: number;
  /** True for the other end of a move ("from 649,000", "on 13,489"): its period is the base period of the claim it is `of`. */
  isBase?: boolean;
  /** For a rank: nothing before it in its block, nor in its sentence, tells a time; else absent. */
  undated?: true;
  /** For such an end without a time of its own: the period of the claim it is `of`, before which it was measured; else absent. */
  before?: PeriodSlot;
  /** For a streak: the mark that it stayed at, above or below ("the twelfth year in a row above 100,000"); else absent. */
  mark?: RankMark;
  /** Said to be an end of its series ("the peak of 56,018"): without a date, the time at which it stood there; else absent. */
  peak?: 'highest' | 'lowest';
  /** For a change: said to be measured from an end of the series ("45% down on the peak"); else absent. */
  basePeak?: 'highest' | 'lowest';
  /** A place or a group the figure is of that no list holds ("in Salford", "for the richest"); else absent. */
  unreadPlace?: Span;
  /** A subject of its own that no measure's words name ("council tax went up"); else absent. */
  ownSubject?: Span;
  /** Words before the figure that say which of those counted are meant ("people whose claims had failed"); else absent. */
  narrowedBy?: Span;
  /** A subject that only takes up what was spoken of ("the number was", "it peaked at"); else absent. */
  takesUp?: Span;
  /** Its figure leaves out the noun it counts: the measures and places last spoken of, and where; else absent. */
  continues?: { codes: string[]; areas: string[]; from: { block: number; span: Span } };
  /** Words that make it a part of a figure before ("£2.1bn of it", "of whom 3,000"); else absent. */
  partOf?: Span;
  /** Words that make a share one of those left over ("40% waited longer"); else absent. */
  ofRest?: Span;
  /** The other end, for changes: "from 8.7% to 6.8%", "on 13,489 a year earlier". Base-period value as stated, or null. */
  baseValue: number | null;
  attribution: { speaker: string; span: Span } | null;
  standing: Standing;
  /** The word or phrase that decided the standing; null when asserted. */
  standingSpan: Span | null;
}
