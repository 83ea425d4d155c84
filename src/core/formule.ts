/** What a spreadsheet may take for a formula when it opens a CSV, whatever apostrophes stand before it. */
const RISQUE =
  /^'*(?:(?:[\s\p{Cf}\p{Cc}]|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0)*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/u;

/**
 * Text that no spreadsheet takes for a formula: an apostrophe is put before one that begins (after apostrophes, spaces and
 * characters that do not show) with `=`, `+`, `-`, `@` or their full-width forms, or with a tab or a line end. `deneutraliser` gives the text back.
 */
export function neutraliser(texte: string): string {
  return RISQUE.test(texte) ? `'${texte}` : texte;
}

/** The text before `neutraliser`: takes off the one apostrophe that it put; every other text is its own. */
export function deneutraliser(texte: string): string {
  return texte.startsWith("'") && RISQUE.test(texte) ? texte.slice(1) : texte;
}
