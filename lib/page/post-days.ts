import { readDay } from './published-day.ts';

const POSTS = 'article, [itemprop~="liveBlogUpdate"], [data-post-id], li[id], section[id]';

/** The day of each post of a live page, by its element; empty for other pages. A post is an element with its own `time`. */
export const readPostDays = (
  document: Document,
  types: ReadonlySet<string>,
): ReadonlyMap<Element, string> => {
  const days = new Map<Element, string>();
  const marked = document.querySelector('[itemprop~="liveBlogUpdate"]') !== null;
  if (!types.has('LiveBlogPosting') && !marked) return days;
  for (const post of document.querySelectorAll(POSTS)) {
    const time = post.querySelector('time[datetime]');
    if (time?.closest(POSTS) !== post) continue;
    const day = readDay(time.getAttribute('datetime') ?? '');
    if (day !== null) days.set(post, day);
  }
  return days;
};
