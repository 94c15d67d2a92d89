/**
 * A short hash of a block's text (two 32-bit FNV streams and the length): tells in a reply whether the block is still
 * the one that was sent. Not a secret and not collision-proof against an author of both texts, which harms only them.
 */
export const hashText = (text: string): string => {
  let a = 0x811c9dc5;
  let b = 0x050c5d1f;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) + at;
  }
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}.${text.length.toString(36)}`;
};
