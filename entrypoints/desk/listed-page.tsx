import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ListedFlagsView } from '../../components/desk/listed-flags-view.tsx';
import type { Flag } from '../../lib/flags/flag.ts';
import type { Review } from '../../lib/flags/formats/read-claim-reviews.ts';
import { saveDraft } from '../../lib/store/flag-store.ts';
import { hideListedFlag, loadListedFlags } from '../../lib/store/list-store.ts';
import { loadReviewsOf } from '../../lib/store/review-store.ts';
import { database } from './desk-database.ts';

interface ListedPageProps {
  list: { url: string; title: string };
  onClose: () => void;
}

/** The flags of one list, wired to the store. An answer is a draft of one's own on the same words. */
export function ListedPage({ list, onClose }: ListedPageProps): JSX.Element {
  const [flags, setFlags] = useState<{ flag: Flag; hidden: boolean }[]>([]);
  const [reviews, setReviews] = useState<Review[]>([]);
  const read = (): Promise<void> => loadListedFlags(database, list.url).then(setFlags, () => setFlags([]));
  useEffect(() => {
    loadListedFlags(database, list.url).then(setFlags, () => setFlags([]));
    loadReviewsOf(database, list.url).then(setReviews, () => setReviews([]));
  }, [list.url]);
  const answer = async ({ quote, position, passage, page, finding }: Flag): Promise<void> => {
    const id = crypto.randomUUID();
    const start = {
      quote,
      position,
      passage,
      page,
      finding: finding?.finding ?? null,
      packs: finding?.packs ?? [],
    };
    await saveDraft(database, id, start, new Date().toISOString());
    location.hash = `#${new URLSearchParams({ new: id })}`;
  };
  return (
    <ListedFlagsView
      title={list.title || list.url}
      flags={flags}
      reviews={reviews}
      onHide={(id, hidden) => void hideListedFlag(database, list.url, id, hidden).then(read)}
      onAnswer={(flag) => void answer(flag)}
      onClose={onClose}
    />
  );
}
