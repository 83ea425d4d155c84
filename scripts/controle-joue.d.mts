export const PERIODE: string;
export const TIRAGE_AU: string;
export const CONTRADICTOIRE_AU: string;
export const GRAINE: string;
export const TAILLE: string;
export const CAS: Readonly<
  Record<"SANS_SIGNATURE" | "SAISIE_TARDIVE" | "SANS_JUSTIFICATIF" | "SANS_DIAGNOSTIC" | "PARTI" | "ABANDON", string>
>;
export const REGLAGES: string;
export function extractionJouee(quand: "tirage" | "contradictoire"): Map<string, string>;
