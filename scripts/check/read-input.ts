import { type CheckInputLine, type InputPage, pageOfText, readPublished } from './page-of-input.ts';

/** The page of one input line: plain text, or the prose of an HTML page. */
export function readInput(input: CheckInputLine): InputPage {
  const facts = {
    title: input.title ?? '',
    published: readPublished(input.published),
    outletCountry: null,
  };
  if (input.text !== undefined) return pageOfText(input.text, facts);
  throw new Error('html is not read yet');
}
