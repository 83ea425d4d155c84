/**
 * What terminals obey instead of printing: the control codes but tab and line feed, and the marks that change the direction
 * of reading (a name could show another than it is). First what is let through: a carriage return before a line feed.
 */
const OBEIS = /\r\n|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** The same, but for the colours that we put ourselves; nothing that hides a text or moves the cursor. */
const OBEIS_SAUF_COULEURS = new RegExp(`\\u001b\\[(?:0|1|2|4|7|22|24|27|3[0-79]|9[0-7])m|${OBEIS.source}`, "g");

/**
 * The same text with those characters written out (`\u202e`), which JSON reads back as they were; `couleurs`: colours stay.
 */
export function sansControles(texte: string, couleurs = false): string {
  return texte.replace(couleurs ? OBEIS_SAUF_COULEURS : OBEIS, (obei) =>
    obei.length > 1 ? obei : `\\u${obei.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
