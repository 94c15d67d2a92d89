/**
 * Stands in for WXT's content script context (see wxt.config.ts), which tells of itself to every page by a message
 * and a document event that carry the extension's id. Ours is silent: `life.ts` does what is needed of it.
 */
export class ContentScriptContext {}
