import type { Clause } from "../core/clause.ts";
import type { ReglagesQualification } from "./qualification/reglages.ts";
import type { ReglagesCommuns } from "./reglages.ts";

/** A shared setting that holds one value: « moisSuiviEmploi », « qualification.moisEmploi ». */
export type CheminCommun =
  | Exclude<keyof ReglagesCommuns, "qualification">
  | `qualification.${keyof ReglagesQualification}`;

const article = (nom: string): Clause => ({ document: "cahier-des-charges", article: nom });
const SORTIES: Clause = { document: "annexe-2", article: "Sorties" };
const POSITIVE: Clause = { document: "annexe-2", article: "Sortie positive" };
const MOTIFS: Clause = { document: "annexe-3", article: "Définition des sorties" };

/** The text that each shared setting applies, as the clause of a rule is that of its thresholds. */
export const CLAUSES_COMMUNS: Readonly<Record<CheminCommun, Clause>> = {
  visioVautFaceAFace: article("III.1.3"),
  heuresTempsPartielSubi: article("II.4"),
  heuresTempsPlein: article("III.1.3"),
  moisEtapeSansFin: article("II.2"),
  moisVeilleSansFin: article("III.1.6.1"),
  moisSuiviEmploi: article("II.4"),
  joursVeilleMoisSuivi: article("II.4"),
  partPresencesVides: article("III.1.3"),
  partCouverte: article("III.1.3"),
  fileActiveAvecVeilles: article("III.1.4"),
  joursEcartEmargement: article("III.1.3"),
  joursAvantFinEtape: article("II.1"),
  moisChomageLongueDuree: { document: "reglement-fse", article: "indicateurs communs de réalisation" },
  "qualification.joursSortiePrevue": SORTIES,
  "qualification.joursEtapeFinie": POSITIVE,
  "qualification.moisFormationFinie": POSITIVE,
  "qualification.moisEmploi": POSITIVE,
  "qualification.joursInterruption": POSITIVE,
  "qualification.heuresPositive": POSITIVE,
  "qualification.cddHeuresIncluses": MOTIFS,
  "qualification.joursSaisonnier": POSITIVE,
  "qualification.moisSaisonnier": POSITIVE,
  "qualification.ageAi": POSITIVE,
  "qualification.joursAi": POSITIVE,
  "qualification.minutesAi": POSITIVE,
  "qualification.moisFormationLongue": MOTIFS,
  "qualification.moisSortieFormation": MOTIFS,
  "qualification.heuresDynamique": POSITIVE,
  "qualification.moisDynamique": POSITIVE,
  "qualification.ageInterimInsertion": MOTIFS,
  "qualification.moisCuiPec": MOTIFS,
  "qualification.ageCdiInclusion": MOTIFS,
};

/** The shared settings one by one, with their values. */
export function communsParChemin({ qualification, ...autres }: ReglagesCommuns): [CheminCommun, unknown][] {
  return [
    ...Object.entries(autres),
    ...Object.entries(qualification).map(([nom, valeur]) => [`qualification.${nom}`, valeur]),
  ] as [CheminCommun, unknown][];
}
