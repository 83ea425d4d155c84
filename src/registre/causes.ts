import { obtenir } from "../core/grouper.ts";
import type { LigneChangee } from "./lignes-changees.ts";

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
  | "mois_en_cours"
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
  mois_en_cours: "compté avant la fin du mois",
  non_calcule: "chiffre non calculé, d'un côté",
  indeterminee: "cause non trouvée",
};

/** A line that explains a difference: where it is now (null for one that is gone), and when it was typed. */
export type PreuveDatee = Pick<LigneChangee, "source" | "ligne" | "saisie">;

/** A part of a difference. */
export interface CauseTrouvee extends Omit<Trouvee, "effet"> {
  /** What it adds to the figure, signed; null when the figure is no sum (a rate, a mean). */
  effet: number | null;
  /** Participants whose share of the figure changed so. */
  participants: readonly string[];
  /** Lines that are gone: they have no place any more. */
  disparues: number;
}

/** What explains the share of one participant, or of nobody in particular. */
export interface Trouvee {
  cause: Cause;
  effet: number;
  preuves: readonly PreuveDatee[];
  /** Settings that changed, the reason of a figure that was not computed, the tables of lines that are gone. */
  detail: string | null;
}

/** What was gathered of one cause: looked through when all of it is there. */
interface Reunies {
  effet: number;
  participants: string[];
  preuves: PreuveDatee[];
  details: string[];
}

/** Gathers the shares of a figure's participants by cause. */
export class Recueil {
  private readonly parCause = new Map<Cause, Reunies>();

  ajouter({ cause, effet, preuves, detail }: Trouvee, participant: string | null): void {
    const reunies = obtenir(this.parCause, cause, () => ({ effet: 0, participants: [], preuves: [], details: [] }));
    reunies.effet += effet;
    if (participant !== null) reunies.participants.push(participant);
    for (const preuve of preuves) reunies.preuves.push(preuve);
    if (detail !== null) reunies.details.push(detail);
  }

  /** In the order of `CAUSES`; `somme`: the figure is a sum, whose parts are worth telling. */
  fin(somme: boolean): CauseTrouvee[] {
    const trouvees: CauseTrouvee[] = [];
    for (const cause of this.parCause.size === 0 ? [] : ORDRE) {
      const reunies = this.parCause.get(cause);
      if (reunies === undefined) continue;
      const { effet, participants, preuves, details } = reunies;
      const places = distinctes(preuves);
      trouvees.push({
        cause,
        effet: somme ? effet : null,
        participants: [...new Set(participants)].sort(),
        preuves: places,
        // lines that are gone have no place: each counts
        disparues: preuves.reduce((n, p) => (p.source === null ? n + 1 : n), 0),
        detail: details.length === 0 ? null : [...new Set(details)].sort().join(", "),
      });
    }
    return trouvees;
  }
}

const ORDRE = Object.keys(CAUSES) as Cause[];

/** The places of lines in the order of the files, each once: the last that was told of it. */
function distinctes(preuves: readonly PreuveDatee[]): PreuveDatee[] {
  const ici = preuves.filter((p) => p.source !== null);
  if (ici.length < 2) return ici;
  ici.sort((a, b) => (a.source ?? 0) - (b.source ?? 0) || (a.ligne ?? 0) - (b.ligne ?? 0));
  return ici.filter((p, i) => p.source !== ici[i + 1]?.source || p.ligne !== ici[i + 1]?.ligne);
}
