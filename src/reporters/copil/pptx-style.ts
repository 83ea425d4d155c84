/** Letters and colours of the slides. */
export const POLICE = "Arial";
export const ENCRE = "1F2937";
export const DOUX = "4B5563";

/** Points of texts; what a slide prints on A4 is seven eighths of it. */
export const TAILLES = { titre: 24, texte: 15, note: 11, pied: 10 } as const;

/** Points of an inch: the library places in inches what its letters are measured in points of. */
export const POUCE = 72;
