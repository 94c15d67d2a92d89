/** The id of a finding as the whole tab knows it: in frames inside the page, with the frame's own number before it. */
export const idInFrame = (frameId: number, id: string): string => (frameId === 0 ? id : `${frameId}.${id}`);

/** The frame in which a finding of that id was found. */
export const frameOf = (id: string): number => Number(/^(\d+)\./.exec(id)?.[1] ?? 0);
