import { CATALOGUE } from "../indicators/catalogue.ts";
import type { IndicateurId } from "../indicators/index.ts";
import { libelle } from "../indicators/libelles.ts";
import { CONTRATS } from "../tables/lists.ts";
import type { LigneDeclaree } from "./modele.ts";

/** What a figure is about: it decides which causes may explain a gap. */
export type Genre = "stock" | "entree" | "sortie" | "proposition" | "contact" | "prescription";

/** One figure that an APAP declares each month (§III.1.4): an indicator of the month, under one ventilation. */
export interface Rubrique {
  /** Stable: printed beside the figure, and read back. */
  code: string;
  section: string;
  titre: string;
  indicateur: IndicateurId;
  ventilation: Readonly<Record<string, string>>;
  genre: Genre;
  /** What the APAP's own lines make of it, for the figures that they hold. */
  desLignes?: (lignes: readonly LigneDeclaree[]) => number;
}

/** Situations of a line that are not those of an open parcours of this APAP. */
export const SORTI = "SORTI";
export const AUTRE_APAP = "AUTRE_APAP";

const SANS_CONTRAT = "NON_RENSEIGNE";

function enCharge({ situation }: LigneDeclaree): boolean {
  return situation !== SORTI && situation !== AUTRE_APAP;
}

function compter(test: (ligne: LigneDeclaree) => boolean): NonNullable<Rubrique["desLignes"]> {
  return (lignes) => lignes.filter(test).length;
}

const enSituation = (situation: string) => compter((l) => l.situation === situation);
const sousContrat = (contrat: string) =>
  compter((l) => l.situation === "EMPLOI" && (l.contrat ?? SANS_CONTRAT) === contrat);
const AVEC_SORTIE_PREVUE = compter((l) => enCharge(l) && l.sortiePrevue !== null);

function additionner(cle: "entretiens" | "absences"): NonNullable<Rubrique["desLignes"]> {
  return (lignes) => lignes.reduce((somme, ligne) => somme + (ligne[cle] ?? 0), 0);
}

const EN_PARCOURS = "Participants en parcours";
const ETAPES = "Répartition par étape, le dernier jour du mois";
const EMPLOI = "En emploi le dernier jour du mois, par contrat";
const SORTIES = "Sorties du PLIE";
const ENTRETIENS = "Entretiens et contacts du mois";
const PRESCRIPTIONS = "Prescriptions et mises en relation du mois";

type Suite = readonly [section: string, genre: Genre, desLignes?: NonNullable<Rubrique["desLignes"]>];

/** An indicator, under its own title, or under that of the one value of its ventilation. */
function total(code: string, indicateur: IndicateurId, ...suite: Suite): Rubrique {
  return part(code, indicateur, {}, ...suite);
}

function part(
  code: string,
  indicateur: IndicateurId,
  ventilation: Rubrique["ventilation"],
  ...[section, genre, desLignes]: Suite
): Rubrique {
  const [valeur] = Object.values(ventilation);
  const titre = valeur === undefined ? CATALOGUE.titre({ indicateur }) : libelle(valeur);
  return { code, section, titre, indicateur, ventilation, genre, ...(desLignes ? { desLignes } : {}) };
}

/** Every figure of the form, in its order. All of them add up: over the APAPs they make the whole. */
export const RUBRIQUES: readonly Rubrique[] = [
  total("P1", "stock_debut", EN_PARCOURS, "stock"),
  total("P2", "entrees", EN_PARCOURS, "entree"),
  total("P3", "sorties", EN_PARCOURS, "sortie"),
  total("P4", "stock_fin", EN_PARCOURS, "stock", compter(enCharge)),
  total("P5", "file_active", EN_PARCOURS, "stock"),
  total("P6", "accompagnes", EN_PARCOURS, "stock"),
  ...["FORMATION", "OPERATION", "ACCOMPAGNEMENT_SEUL", "EMPLOI", "VEILLE"].map((situation, i) =>
    part(`E${i + 1}`, "repartition_etapes", { situation }, ETAPES, "stock", enSituation(situation)),
  ),
  total("C0", "en_emploi", EMPLOI, "stock", enSituation("EMPLOI")),
  ...[...Object.keys(CONTRATS), SANS_CONTRAT].map((contrat, i) =>
    part(`C${i + 1}`, "en_emploi", { contrat }, EMPLOI, "stock", sousContrat(contrat)),
  ),
  ...["Positive", "Dynamique", "Autre", "Neutralisee", SANS_CONTRAT].map((nature, i) =>
    part(`S${i + 1}`, "sorties", { nature }, SORTIES, "sortie"),
  ),
  total("S6", "propositions_sortie", SORTIES, "proposition", AVEC_SORTIE_PREVUE),
  total("F1", "entretiens", ENTRETIENS, "contact", additionner("entretiens")),
  total("F2", "absences", ENTRETIENS, "contact", additionner("absences")),
  ...["TELEPHONE", "VISIO", "MAIL", "COURRIER", "SMS", "AUTRE"].map((modalite, i) =>
    part(`F${i + 3}`, "contacts", { modalite }, ENTRETIENS, "contact"),
  ),
  total("R1", "prescriptions", PRESCRIPTIONS, "prescription"),
  part("R2", "prescriptions", { suite: "entree" }, PRESCRIPTIONS, "prescription"),
  part("R3", "prescriptions", { suite: "sans_entree" }, PRESCRIPTIONS, "prescription"),
  total("R4", "mises_en_relation", PRESCRIPTIONS, "prescription"),
];
