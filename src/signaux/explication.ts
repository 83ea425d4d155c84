import { type ReglagesRisque, SIGNAUX } from "./index.ts";

/** A signal told to a person: everything comes from its one object. */
export interface ExplicationSignal {
  id: string;
  titre: string;
  /** « la période contrôlée », « l'année qui finit avec elle ». */
  regarde: string;
  definition: string;
  /** Columns of entretiens without which it is not looked at. */
  colonnes: readonly string[];
  reglages: readonly { nom: string; valeur: unknown; defaut: unknown; description: string }[];
}

/** What a signal is, in one sentence that never accuses. */
export const CE_QU_EST_UN_SIGNAL =
  "Un signal n'est pas une règle : il ne fait ni constat ni taux. Il tourne en question une façon de faire qui arrive aussi à des équipes honnêtes, pour dire où regarder d'abord avant le contrôle (plie csf --risque).";

const FENETRES = { periode: "la période contrôlée", annee: "l'année qui finit avec la période contrôlée" };

/** Each signal with the thresholds in force. */
export function expliquerSignaux(reglages: ReglagesRisque): ExplicationSignal[] {
  const lus: Readonly<Record<string, unknown>> = reglages;
  return SIGNAUX.map((signal) => {
    const { seuils, definition } = signal.avec(lus[signal.id] ?? {});
    const defauts = signal.avec({}).seuils;
    return {
      id: signal.id,
      titre: signal.titre,
      regarde: FENETRES[signal.fenetre],
      definition,
      colonnes: signal.colonnes,
      reglages: Object.entries(signal.params.shape).map(([nom, type]) => ({
        nom,
        valeur: seuils[nom],
        defaut: defauts[nom],
        description: type.description ?? "",
      })),
    };
  });
}
