import type { JSX } from 'preact';
import type { Finding } from '../../lib/core/checks/finding.ts';
import type { Bound } from '../../lib/core/quantities/quantity.ts';
import { type Figure, figureText } from '../format.ts';
import { type MessageKey, type Translate, useMessages } from '../messages.ts';
import { PlumbLine } from './plumb-line.tsx';
import { differenceOf, officialFigure, statedFigure } from './two-figures.ts';

const boundNames: Partial<Record<Bound, MessageKey>> = {
  about: 'boundAbout',
  nearly: 'boundNearly',
  'more-than': 'boundMoreThan',
  'at-least': 'boundAtLeast',
  'less-than': 'boundLessThan',
  'at-most': 'boundAtMost',
  'up-to': 'boundUpTo',
};

/** Long figures step down a size rather than break in two. */
function sizeClass({ number }: Figure): string {
  const room = number.includes('–') ? 5 : 8;
  return number.length > 12 ? 'fig fig--longest' : number.length > room ? 'fig fig--long' : 'fig';
}

const Large = ({ figure }: { figure: Figure }): JSX.Element => (
  <dd class={sizeClass(figure)}>
    {figure.number}
    {figure.word && <small> {figure.word}</small>}
  </dd>
);

/** What stands small under the official figure: its interval, its newest value, or how far it lies. */
function underOfficial(finding: Finding, t: Translate): string | null {
  const official = finding.official;
  if (!official) return finding.abstained ? t('officialNotHeld') : null;
  if (finding.rating === 'revised') return t('wasThen', figureText(official.asPublished ?? 0, official.unit));
  if (finding.rating !== null && official.asPublished !== null && official.value !== null)
    return t('isNow', figureText(official.value, official.unit));
  if (official.low !== null && official.high !== null)
    return t('interval', figureText(official.low, official.unit), figureText(official.high, official.unit));
  return finding.rating === 'matches' ? null : differenceOf(finding, t);
}

/** Stated and official side by side, either side of the plumb line. */
export function Figures({
  finding,
  showsQuote = true,
}: {
  finding: Finding;
  showsQuote?: boolean;
}): JSX.Element | null {
  const t = useMessages();
  const stated = statedFigure(finding, t);
  const official = officialFigure(finding, t);
  if (!official && !stated) return null;
  const bound = boundNames[finding.bound];
  const under = underOfficial(finding, t);
  return (
    <div class="pair">
      <dl class="stated">
        <dt>{bound && stated ? t('statedBound', t(bound)) : t('stated')}</dt>
        {stated ? <Large figure={stated} /> : <dd class="fig fig--words">“{finding.quote}”</dd>}
        {stated && showsQuote && <dd class="sub">“{finding.quote}”</dd>}
      </dl>
      <PlumbLine verdict={finding.rating ?? 'abstained'} />
      <dl class="official">
        <dt>{t(finding.rating === 'revised' ? 'officialNow' : 'official')}</dt>
        {official ? <Large figure={official} /> : <dd class="fig">–</dd>}
        {under && <dd class="sub num">{under}</dd>}
      </dl>
    </div>
  );
}
