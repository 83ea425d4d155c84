/** How far the control has gone: before the structures answer, while they do, signed. */
export const ETATS_RAPPORT = ["provisoire", "contradictoire", "definitif"] as const;

export type EtatRapport = (typeof ETATS_RAPPORT)[number];
