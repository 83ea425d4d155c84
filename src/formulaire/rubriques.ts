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

function additionner(cle: "entretiens" | "absences"): NonNullable<Rubrique["desLignes"]> {
  return (lignes) => lignes.reduce((somme, ligne) => somme + (ligne[cle] ?? 0), 0);
}

const EN_PARCOURS = "Participants en parcours";
const ETAPES = "Répartition par étape, le dernier jour du mois";
const EMPLOI = "En emploi le dernier jour du mois, par contrat";
const SORTIES = "Sorties du PLIE";
const ENTRETIENS = "Entretiens et contacts du mois";
const PRESCRIPTIONS = "Prescriptions et mises en relation du mois";

type Debut = Pick<Rubrique, "section" | "genre"> & Partial<Pick<Rubrique, "desLignes">>;

function total(code: string, indicateur: IndicateurId, debut: Debut): Rubrique {
  return { code, titre: CATALOGUE.titre({ indicateur }), indicateur, ventilation: {}, ...debut };
}

function part(code: string, indicateur: IndicateurId, cle: string, valeur: string, debut: Debut): Rubrique {
  return { code, titre: libelle(valeur), indicateur, ventilation: { [cle]: valeur }, ...debut };
}

/** Every figure of the form, in its order. All of them add up: over the APAPs they make the whole. */
export const RUBRIQUES: readonly Rubrique[] = [
  total("P1", "stock_debut", { section: EN_PARCOURS, genre: "stock" }),
  total("P2", "entrees", { section: EN_PARCOURS, genre: "entree" }),
  total("P3", "sorties", { section: EN_PARCOURS, genre: "sortie" }),
  total("P4", "stock_fin", {
    section: EN_PARCOURS,
    genre: "stock",
    desLignes: compter(enCharge),
  }),
  total("P5", "file_active", {
    section: EN_PARCOURS,
    genre: "stock",
  }),
  total("P6", "accompagnes", { section: EN_PARCOURS, genre: "stock" }),
  ...["FORMATION", "OPERATION", "ACCOMPAGNEMENT_SEUL", "EMPLOI", "VEILLE"].map((situation, i) =>
    part(`E${i + 1}`, "repartition_etapes", "situation", situation, {
      section: ETAPES,
      genre: "stock",
      desLignes: compter((l) => l.situation === situation),
    }),
  ),
  total("C0", "en_emploi", {
    section: EMPLOI,
    genre: "stock",
    desLignes: compter((l) => l.situation === "EMPLOI"),
  }),
  ...[...Object.keys(CONTRATS), SANS_CONTRAT].map((contrat, i) =>
    part(`C${i + 1}`, "en_emploi", "contrat", contrat, {
      section: EMPLOI,
      genre: "stock",
      desLignes: compter((l) => l.situation === "EMPLOI" && (l.contrat ?? SANS_CONTRAT) === contrat),
    }),
  ),
  ...["Positive", "Dynamique", "Autre", "Neutralisee", SANS_CONTRAT].map((nature, i) =>
    part(`S${i + 1}`, "sorties", "nature", nature, { section: SORTIES, genre: "sortie" }),
  ),
  total("S6", "propositions_sortie", {
    section: SORTIES,
    genre: "proposition",
    desLignes: compter((l) => enCharge(l) && l.sortiePrevue !== null),
  }),
  total("F1", "entretiens", {
    section: ENTRETIENS,
    genre: "contact",
    desLignes: additionner("entretiens"),
  }),
  total("F2", "absences", {
    section: ENTRETIENS,
    genre: "contact",
    desLignes: additionner("absences"),
  }),
  ...["TELEPHONE", "VISIO", "MAIL", "COURRIER", "SMS", "AUTRE"].map((modalite, i) =>
    part(`F${i + 3}`, "contacts", "modalite", modalite, { section: ENTRETIENS, genre: "contact" }),
  ),
  total("R1", "prescriptions", { section: PRESCRIPTIONS, genre: "prescription" }),
  part("R2", "prescriptions", "suite", "entree", { section: PRESCRIPTIONS, genre: "prescription" }),
  part("R3", "prescriptions", "suite", "sans_entree", { section: PRESCRIPTIONS, genre: "prescription" }),
  total("R4", "mises_en_relation", {
    section: PRESCRIPTIONS,
    genre: "prescription",
  }),
];
