import type { Distance } from './claim.ts';

/** True where the topic word stands in the figure's own clause. */
export const isInClause = ({ distance }: { distance: Distance }): boolean =>
  distance === 'phrase' || distance === 'clause';

/** True where the topic word stands in the figure's own sentence. */
export const isInSentence = (topic: { distance: Distance }): boolean =>
  isInClause(topic) || topic.distance === 'sentence';
