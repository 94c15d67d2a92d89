import { Card, type CardProps } from '../../components/card/card.tsx';
import { ErrorCard, LoadingCard } from '../../components/card/loading-card.tsx';
import { everyState } from '../page/components/example-findings.ts';
import type { Specimens } from './sheets.ts';

const actions: Omit<CardProps, 'finding'> = {
  today: '2026-11-23',
  page: { title: 'Crossings pass a mark', url: 'https://harbourcourier.example/crossings?from=home' },
  versions: 'Plumbline 0.1.0; uk-migration 2026.8.21',
  onClose: () => undefined,
  onCopy: async () => true,
  onFlag: () => undefined,
  onMethod: () => undefined,
  onSearchLibrary: () => undefined,
  onNeverMark: () => undefined,
  onOpenSeries: () => undefined,
};

const extra: Record<string, Partial<CardProps>> = {
  differs: { readingsOpen: true },
};

const flag = {
  by: 'Tideway Fact Desk',
  day: '2025-07-06',
  note: 'compares with 2023, not with last year',
  url: 'https://tideway.example/notes/1',
};

export const cardSpecimens: Specimens = {
  ...Object.fromEntries(
    Object.entries(everyState).map(([name, finding]) => [
      name,
      <Card key={name} {...actions} {...extra[name]} finding={finding} />,
    ]),
  ),
  flagged: everyState.differs ? <Card {...actions} finding={everyState.differs} flags={[flag]} /> : <i />,
  loading: <LoadingCard quote="a rise of 48%" onClose={() => undefined} />,
  error: (
    <ErrorCard
      quote="a rise of 48%"
      message="The data on this device could not be opened."
      onClose={() => undefined}
      onAgain={() => undefined}
    />
  ),
};
