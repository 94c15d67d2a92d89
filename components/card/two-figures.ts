import type { Finding } from '../../lib/core/checks/finding.ts';
import { type Figure, figureText, formatFigure } from '../format.ts';
import { counted, type MessageKey, type Translate } from '../messages.ts';

/** How far the official figure lies from the stated one, on the stated one's scale; null where they cannot be compared. */
export interface Distance {
  stated: number;
  official: number;
}

const ordinalKeys: Record<Intl.LDMLPluralRule, MessageKey> = {
  zero: 'ordinalOther',
  one: 'ordinalOne',
  two: 'ordinalTwo',
  few: 'ordinalFew',
  many: 'ordinalOther',
  other: 'ordinalOther',
};

function ordinal(place: number, t: Translate): string {
  const rules = new Intl.PluralRules(t('languageCode'), { type: 'ordinal' });
  return t(ordinalKeys[rules.select(place)], String(place));
}

/** The value the rating was made against: the vintage of the page's day where it is held, else the newest; the newest for `revised` and where none was made. */
export function officialValue(finding: Finding): number | null {
  const official = finding.official;
  if (!official) return null;
  const newest = finding.rating === 'revised' || finding.rating === null;
  return newest ? official.value : (official.asPublished ?? official.value);
}

/** A fall is negative; a ratio is its quotient; ranges and ranks have no one value. */
function statedValue(finding: Finding): number | null {
  if (finding.value === null || finding.kind === 'rank' || finding.kind === 'range') return null;
  if (finding.kind === 'ratio') return finding.value2 ? finding.value / finding.value2 : null;
  return finding.kind === 'change' && finding.direction === 'fall' ? -finding.value : finding.value;
}

export function distanceOf(finding: Finding): Distance | null {
  const stated = statedValue(finding);
  const official = officialValue(finding);
  return stated === null || official === null ? null : { stated, official };
}

/** The stated figure as large type, or null where only the words themselves can be shown. */
export function statedFigure(finding: Finding, t: Translate): Figure | null {
  const { kind, value, value2, unit } = finding;
  if (value === null) return null;
  if (kind === 'rank') return { number: ordinal(value, t), word: '' };
  if (kind === 'ratio' && value2 !== null)
    return { number: t('oneInMany', String(value), String(value2)), word: '' };
  if (kind === 'range' && value2 !== null) {
    const upper = formatFigure(value2, unit);
    return { number: `${formatFigure(value, unit).number}–${upper.number}`, word: upper.word };
  }
  const signed = statedValue(finding) ?? value;
  return formatFigure(signed, unit ?? finding.official?.unit ?? null);
}

/** The official figure as large type, in the stated one's terms. */
export function officialFigure(finding: Finding, t: Translate): Figure | null {
  const value = officialValue(finding);
  if (value === null || !finding.official) return null;
  if (finding.kind === 'rank') return { number: ordinal(value, t), word: '' };
  if (finding.kind === 'ratio') {
    const unitFraction = finding.value === 1 && value > 0;
    return unitFraction
      ? { number: t('oneInMany', '1', String(Math.round(10 / value) / 10)), word: '' }
      : formatFigure(value * 100, 'percent');
  }
  return formatFigure(value, finding.official.unit);
}

export const figureLine = ({ number, word }: Figure): string => (word ? `${number} ${word}` : number);

/** "just under: 19,982" for a close figure; null for other ratings or where there is no side. */
export function sideOf(finding: Finding, t: Translate): string | null {
  const distance = finding.rating === 'close' ? distanceOf(finding) : null;
  const figure = officialFigure(finding, t);
  if (!distance || !figure || distance.official === distance.stated) return null;
  const under = Math.abs(distance.official) < Math.abs(distance.stated);
  return t(under ? 'sideUnder' : 'sideOver');
}

/** "18 fewer", "26.9 points lower": what the official figure is against the stated one. */
export function differenceOf(finding: Finding, t: Translate): string | null {
  const distance = distanceOf(finding);
  if (!distance || finding.kind === 'ratio') return null;
  const by = distance.official - distance.stated;
  const unit = finding.official?.unit ?? finding.unit ?? '';
  if (Math.abs(by) < 1e-9) return null;
  if (/^per ?cent|\bpoint/.test(unit)) {
    const points = Math.round(Math.abs(by) * 10) / 10;
    if (points === 0) return null;
    // Of two falls the larger is not said to be "lower".
    if (distance.stated < 0 && distance.official < 0)
      return by < 0
        ? counted(t, points, 'pointMore', 'pointsMore')
        : counted(t, points, 'pointLess', 'pointsLess');
    return by < 0
      ? counted(t, points, 'pointLower', 'pointsLower')
      : counted(t, points, 'pointHigher', 'pointsHigher');
  }
  const isCount =
    !/^[A-Z]{3}\b|index|ppm|times|multiple|km|°C/.test(unit) && Number.isInteger(distance.official);
  const size = figureText(Math.abs(by), isCount ? null : unit);
  if (isCount) return t(by < 0 ? 'countFewer' : 'countMore', size);
  return t(by < 0 ? 'amountLower' : 'amountHigher', size);
}
