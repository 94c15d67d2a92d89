import type { Flag } from '../../lib/flags/flag.ts';
import { figureLine, officialFigure, statedFigure } from '../card/two-figures.ts';
import { figureText, formatDay } from '../format.ts';
import type { Translate } from '../messages.ts';

/** The stated figure in short: "75%", "431,000"; a dash where none was read. */
export function statedText(flag: Flag, t: Translate): string {
  const finding = flag.finding?.finding;
  const figure = finding ? statedFigure(finding, t) : null;
  if (figure) return figureLine(figure);
  const { value, unit } = { ...flag.claim.asRead, ...flag.claim.corrected };
  return value === null || value === undefined ? '–' : figureText(value, unit ?? null);
}

/** The official figure as kept with the flag, else the one the checker put in; a dash without either. */
export function officialText(flag: Flag, t: Translate): string {
  const finding = flag.finding?.finding;
  const figure = finding ? officialFigure(finding, t) : null;
  return figure ? figureLine(figure) : (flag.right?.figure ?? '–');
}

/** The outlet as the page named it, else its host. */
export function outletText({ page }: Flag): string {
  if (page.publisher) return page.publisher;
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(page.url)?.[1];
  return host ?? page.url;
}

/** The day of an ISO moment, as read: "6 Jul 2025". */
export const dayText = (moment: string, t: Translate): string => formatDay(moment.slice(0, 10), t);

/** Day and time of an ISO moment in the reader's own zone: "6 Jul 2025, 09:12". */
export function momentText(moment: string, t: Translate): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  return new Intl.DateTimeFormat(t('languageTag'), { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}
