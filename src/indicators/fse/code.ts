import type { EnregistrementFse } from "../../parcours/fse/enregistrements.ts";
import type { CodeResultat } from "../../parcours/fse/resultats.ts";
import { type Definition, defineIndicator, type Indicateur } from "../indicator.ts";
import { NON_CONNU } from "../profil-personne.ts";

export const TOTAL = "TOTAL";
/** Values of `sexe`, in the order of printing; the four make the total. */
export const SEXES = ["F", "H", "NB", NON_CONNU, TOTAL] as const;

/** The four items of a complete record (domaine.md §7.1). */
export const COMPLET: readonly string[] = [
  "participants.sexe",
  "participants.date_naissance",
  "parcours.statut_emploi_entree|participants.statut_emploi_entree",
  "parcours.niveau_formation|participants.niveau_formation",
];

/** One code of the Regulation: which records it counts. */
export interface CodeFse<Id extends string = string> {
  id: Id;
  titre: string;
  definition: Definition;
  colonnes: readonly string[];
  /** Why it is never computed. */
  empechement?: string;
  /** Counts the complete records only. */
  complets: boolean;
  /** Whether the record is in the code, complete or not. */
  compte(enregistrement: EnregistrementFse, resultats: ReadonlySet<CodeResultat>): boolean;
}

/** The indicator of a code: records by sexe, in each scope, over the control period (`--periode`). */
export function indicateurFse<Id extends string>(code: CodeFse<Id>): Indicateur<Id> {
  const { id, titre, definition, colonnes, empechement, complets, compte } = code;
  return defineIndicator({
    id,
    titre,
    court: id,
    groupe: "fse",
    temps: "periode",
    definition,
    clause: { document: "reglement-fse", article: id.replace("_complets", "") },
    unite: "enregistrements",
    additif: true,
    cadre: "fse",
    reads: ["participants", "parcours"],
    colonnes,
    empechement: () => empechement ?? null,
    ventilations: [{ cles: ["sexe"], valeurs: SEXES }],
    calculer({ fse, ventiler }) {
      const parSexe = ventiler(fse.axe, "sexe");
      return {
        dossier({ dossier }) {
          for (const { enregistrement, resultats, numero } of fse.enregistrements(dossier)) {
            if ((complets && !enregistrement.complet) || !compte(enregistrement, resultats)) continue;
            parSexe(enregistrement.donnees.sexe ?? NON_CONNU).ajouter(0, numero, enregistrement.premier);
            parSexe(TOTAL).ajouter(0, numero, enregistrement.premier);
          }
        },
      };
    },
  });
}
