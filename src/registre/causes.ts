import type { Day } from "../core/day.ts";

/** Why a figure that was sent is another today. */
export type Cause =
  | "saisie_tardive"
  | "sortie_tardive"
  | "ligne_absente"
  | "ligne_ajoutee"
  | "ligne_modifiee"
  | "ligne_supprimee"
  | "passation"
  | "definition"
  | "justification"
  | "couverture"
  | "reglage"
  | "version"
  | "non_calcule"
  | "indeterminee";

/** How each cause is told, in the order of printing. */
export const CAUSES: Readonly<Record<Cause, string>> = {
  saisie_tardive: "saisi après l'envoi",
  sortie_tardive: "sortie saisie ou corrigée après l'envoi",
  ligne_absente: "saisi avant l'arrêté, absent de l'extraction d'alors",
  ligne_ajoutee: "ligne ajoutée depuis (date de saisie inconnue)",
  ligne_modifiee: "ligne modifiée depuis",
  ligne_supprimee: "ligne disparue depuis",
  passation: "passage de relais : compté à un autre APAP",
  definition: "par définition : diagnostic d'une intégration ultérieure, ou prescription suivie d'une entrée",
  justification: "constat justifié, ou qui ne l'est plus",
  couverture: "mois couvert, ou qui ne l'est plus : lignes d'autres participants de l'APAP",
  reglage: "réglage, règle ou norme modifié",
  version: "autre version de plie",
  non_calcule: "chiffre non calculé, d'un côté",
  indeterminee: "cause non trouvée",
};

/** A line that explains a difference: where it is now (null for one that is gone), and when it was typed. */
export interface PreuveDatee {
  source: number | null;
  ligne: number | null;
  saisie: Day | null;
}

/** A part of a difference. */
export interface CauseTrouvee {
  cause: Cause;
  /** What it adds to the figure, signed; null when the figure is no sum (a rate, a mean). */
  effet: number | null;
  /** Participants whose share of the figure changed so. */
  participants: readonly string[];
  preuves: readonly PreuveDatee[];
  /** Lines that are gone: they have no place any more. */
  disparues: number;
  /** Settings that changed, the reason of a figure that was not computed, the tables of lines that are gone. */
  detail: string | null;
}

/** What explains the share of one participant, or of nobody in particular. */
export interface Trouvee {
  cause: Cause;
  effet: number;
  preuves: readonly PreuveDatee[];
  detail: string | null;
}

/** More lines than a file has. */
const LIGNES_MAX = 2 ** 32;

/** Gathers the shares of a figure's participants by cause. */
export class Recueil {
  private readonly parCause = new Map<
    Cause,
    { effet: number; participants: Set<string>; preuves: Map<number, PreuveDatee>; details: Set<string> }
  >();

  ajouter({ cause, effet, participant, preuves, detail }: Trouvee & { participant: string | null }): void {
    const connu = this.parCause.get(cause) ?? {
      effet: 0,
      participants: new Set(),
      preuves: new Map(),
      details: new Set(),
    };
    this.parCause.set(cause, connu);
    connu.effet += effet;
    if (participant !== null) connu.participants.add(participant);
    for (const p of preuves) {
      // lines that are gone have no place: each counts
      connu.preuves.set(p.source === null ? -1 - connu.preuves.size : p.source * LIGNES_MAX + (p.ligne ?? 0), p);
    }
    if (detail !== null) connu.details.add(detail);
  }

  /** In the order of `CAUSES`; `somme`: the figure is a sum, whose parts are worth telling. */
  fin(somme: boolean): CauseTrouvee[] {
    const ordre = Object.keys(CAUSES);
    return [...this.parCause]
      .sort(([a], [b]) => ordre.indexOf(a) - ordre.indexOf(b))
      .map(([cause, { effet, participants, preuves, details }]) => ({
        cause,
        effet: somme ? effet : null,
        participants: [...participants].sort(),
        preuves: [...preuves.values()]
          .filter((p) => p.source !== null)
          .sort((a, b) => (a.source ?? 0) - (b.source ?? 0) || (a.ligne ?? 0) - (b.ligne ?? 0)),
        disparues: [...preuves.values()].filter((p) => p.source === null).length,
        detail: details.size === 0 ? null : [...details].sort().join(", "),
      }));
  }
}
