/** A new name for a document, never used before. `crypto.randomUUID` is not there on pages without https. */
export const newDocumentId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16).padStart(8, '0')).join(
    '',
  );
