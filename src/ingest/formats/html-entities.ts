import { decodeHTML } from "entities/decode";

/** A character as a page writes it: `&eacute;`, `&#8217;`. */
const ENTITY = /&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z][a-z\d]{1,7});/gi;

/** The text with the characters that an export of a web page left in code; anything else as it is. */
export function withoutEntities(text: string): string {
  return text.replace(ENTITY, (entity) => decodeHTML(entity));
}
