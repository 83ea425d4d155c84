/** Between two sentences: a full stop, then a capital or an opening quote; « n° », initials and dots of ellipsis do not end one. */
const COUPURE = /(?<=[^\s.(]{2}[.!?])\s+(?=[«"A-ZÀ-ÖØ-Þ])/u;

/** The sentences of a quoted text, in order. */
export function phrasesDe(texte: string): string[] {
  return texte.split(COUPURE).filter((phrase) => phrase.trim() !== "");
}
