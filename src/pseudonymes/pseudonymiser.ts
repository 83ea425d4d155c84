import type { Artefact } from "../core/artefact.ts";
import type { Day } from "../core/day.ts";
import { PlieError } from "../core/plie-error.ts";
import type { Inputs } from "../ingest/list-inputs.ts";
import type { SheetPlan } from "../ingest/plan/plan.ts";
import type { ContenuProfil, Profil } from "../ingest/profile.ts";
import { type ReadOptions, readExtraction } from "../ingest/read-extraction.ts";
import type { SeenLine } from "../ingest/rows/observed-line-reader.ts";
import type { Entree } from "../justifications/justifications.ts";
import type { ReglagesListes } from "../parcours/reglages.ts";
import { indexTables } from "../parcours/table-index.ts";
import type { Extraction } from "../tables/extraction.ts";
import { aCote } from "./a-cote.ts";
import { type Anonymat, anonymatDe } from "./anonymat.ts";
import { colonnesDe } from "./colonnes.ts";
import { decalageDe } from "./decalage.ts";
import { type Ecrits, ecrireFichiers } from "./ecrire-fichiers.ts";
import type { Pseudonymes } from "./ecritures.ts";
import { pseudonymiseurDIntitules } from "./intitules.ts";
import { Jetons } from "./jetons.ts";
import { reducteurDeMotifs } from "./motifs.ts";
import { Naissances } from "./naissances.ts";
import { personnesDe } from "./personnes.ts";
import { Recopie } from "./recopie.ts";

/** What is handed out under pseudonyms. */
export interface Demande {
  entrees: Inputs;
  /** The same inputs, already read: who is who, and when. */
  extraction: Extraction;
  profil: Profil;
  /** The profile as written. */
  contenuProfil: ContenuProfil;
  listes: ReglagesListes;
  /** The settings as written; null without a file. */
  reglages: Readonly<Record<string, unknown>> | null;
  justifications: readonly Entree[] | null;
  /** Bytes of the key. */
  cle: Uint8Array;
  /** Every date of a person moves by the same number of weeks. */
  decalerDates: boolean;
  /** Days on which everybody's age must stay the same. */
  jours: readonly Day[];
  onProgress?: ReadOptions["onProgress"];
}

/** What was done, to be told. */
export interface Bilan {
  fichiers: Ecrits["fichiers"];
  participants: number;
  naissancesDeplacees: number;
  naissancesInchangees: number;
  deduites: number;
  anonymat: Anonymat;
  decalees: boolean;
  colonnesRetirees: Ecrits["colonnesRetirees"];
}

/** The files of an extraction under pseudonyms, and its settings beside them. Same inputs and key, same bytes. */
export async function pseudonymiser(demande: Demande): Promise<{ artefacts: Artefact[]; bilan: Bilan }> {
  const { extraction, listes, cle, jours } = demande;
  const jetons = new Jetons(cle);
  const personnes = personnesDe(extraction);
  const naissances = new Naissances(extraction, personnes, jours, jetons);
  const pseudonymes: Pseudonymes = {
    jetons,
    personnes,
    naissances,
    decalage: demande.decalerDates ? decalageDe(personnes, jetons) : null,
    motif: reducteurDeMotifs(listes, jetons),
    intitule: pseudonymiseurDIntitules(listes, jetons),
  };
  const recopies = await recopier(demande, pseudonymes);
  const ids = new Set(indexTables(extraction).ids);
  const { fichiers, artefacts, tables, colonnesRetirees } = ecrireFichiers(recopies, ids, jetons);
  const bilan: Bilan = {
    fichiers,
    participants: ids.size,
    naissancesDeplacees: naissances.deplacees,
    naissancesInchangees: naissances.inchangees,
    deduites: [...recopies.values()].reduce((somme, { deduites }) => somme + deduites, 0),
    anonymat: anonymatDe(extraction, demande.decalerDates),
    decalees: demande.decalerDates,
    colonnesRetirees,
  };
  return { artefacts: [...artefacts, ...aCote(demande, pseudonymes, tables)], bilan };
}

/** Reads the files again, and writes each line as it comes. */
async function recopier(demande: Demande, pseudonymes: Pseudonymes): Promise<Map<SheetPlan, Recopie>> {
  const { entrees, extraction, profil, onProgress } = demande;
  if (profil.cles.size > 0) {
    throw new PlieError(
      "« cles » du profil : sans colonne d'identifiant, les noms seuls relient les fichiers, et des pseudonymes les couperaient. Ajoutez la colonne de l'identifiant à chaque export avant de pseudonymiser.",
    );
  }
  if (profil.depivoter.size > 0) {
    throw new PlieError(
      "« depivoter » du profil : des cases qui tiennent plusieurs dates ne se réécrivent pas sous pseudonymes. Passez d'abord par « plie importer » (une ligne par contact), puis pseudonymisez ses tables.",
    );
  }
  const duTitre = [...profil.constantes.values()].some((champs) =>
    [...champs.values()].some((t) => t.includes("{titre}")),
  );
  if (duTitre) {
    throw new PlieError(
      "« constantes » du profil : {titre} prend une valeur au-dessus des tableaux, et les titres ne sont pas recopiés sous pseudonymes, car ils peuvent nommer quelqu'un. Ajoutez une colonne pour cette valeur (APAP, structure) à chaque export avant de pseudonymiser.",
    );
  }
  const recopies = new Map<SheetPlan, Recopie>();
  await readExtraction(entrees, {
    profil,
    ...(onProgress ? { onProgress } : {}),
    observer: {
      plans: (plans: readonly SheetPlan[]) => {
        for (const plan of plans) {
          recopies.set(plan, new Recopie(plan, colonnesDe(plan, profil, pseudonymes, extraction)));
        }
      },
      line: (plan: SheetPlan, line: SeenLine) => recopies.get(plan)?.ajouter(line),
    },
  });
  return recopies;
}
