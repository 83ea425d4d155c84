import { partsOf } from "../../../core/day.ts";
import { firstDay, isoMonth, type Month } from "../../../core/month.ts";
import { type Chart, PALETTE } from "../../charts/chart.ts";
import type { Chiffres, DemandeChiffre, Rang } from "../../editions/chiffres.ts";
import { libelle, moisCourt } from "../../editions/libelles.ts";

/** A chart of the year, month by month; its series are the columns of the table beside it. */
export interface GraphiqueAnnee {
  id: string;
  titre: string;
  type: Chart["type"];
  alt: string;
  series: readonly { titre: string; chiffre: DemandeChiffre; line?: true }[];
}

type SerieAnnee = GraphiqueAnnee["series"][number];

function situation(titre: string, code: string): SerieAnnee {
  return { titre, chiffre: { indicateur: "repartition_etapes", ventilation: { situation: code } } };
}

function nature(code: string): SerieAnnee {
  return { titre: libelle(code), chiffre: { indicateur: "sorties", ventilation: { nature: code } } };
}

export const GRAPHIQUES: readonly GraphiqueAnnee[] = [
  {
    id: "file",
    titre: "File active à la fin de chaque mois",
    type: "line",
    alt: "Lignes : file active à la fin de chaque mois, et parcours accompagnés au moins un jour du mois.",
    series: [
      { titre: "File active", chiffre: { indicateur: "file_active" } },
      { titre: "Accompagnés", chiffre: { indicateur: "accompagnes" } },
    ],
  },
  {
    id: "flux",
    titre: "Entrées et sorties",
    type: "column",
    alt: "Colonnes : entrées et sorties de chaque mois.",
    series: [
      { titre: "Entrées", chiffre: { indicateur: "entrees" } },
      { titre: "Sorties", chiffre: { indicateur: "sorties" } },
    ],
  },
  {
    id: "etapes",
    titre: "Parcours par étape à la fin de chaque mois",
    type: "stacked-column",
    alt: "Colonnes empilées : parcours ouverts à la fin de chaque mois, par situation ; « seul » : en accompagnement seul.",
    series: [
      situation("Emploi", "EMPLOI"),
      situation("Formation", "FORMATION"),
      situation("Opération", "OPERATION"),
      situation("Seul", "ACCOMPAGNEMENT_SEUL"),
      situation("Veille", "VEILLE"),
    ],
  },
  {
    id: "natures",
    titre: "Sorties par nature",
    type: "stacked-column",
    alt: "Colonnes empilées : sorties de chaque mois, par nature.",
    series: ["Positive", "Dynamique", "Autre", "Neutralisee", "NON_RENSEIGNE"].map(nature),
  },
  {
    id: "entretiens",
    titre: "Face à face tenus et mois où il en est dû un",
    type: "column-line",
    alt: "Colonnes : face à face tenus dans le mois. Ligne : parcours dont le mois est jugé, un face à face au moins étant dû.",
    series: [
      { titre: "Face à face", chiffre: { indicateur: "entretiens" } },
      { titre: "Mois jugés", chiffre: { indicateur: "conformite", terme: "denominateur" }, line: true },
    ],
  },
];

/** The chart of one scope; months without a figure are gaps. */
export function chartDe(
  graphique: GraphiqueAnnee,
  chiffres: Chiffres,
  rang: Rang,
  mois: readonly Month[],
  couleurs: readonly string[] | null,
): Chart {
  const { titre, type, alt, series } = graphique;
  const palette = couleurs ?? PALETTE;
  return {
    type,
    titre,
    alt,
    categories: mois.map(nomCourt),
    series: series.map((s, i) => ({
      nom: s.titre,
      values: mois.map((m) => chiffres.nombre(rang, s.chiffre, isoMonth(m))),
      couleur: palette[i % palette.length] ?? PALETTE[0],
      ...(s.line ? { line: true } : {}),
    })),
  };
}

/** « oct. 26 » */
export function nomCourt(m: Month): string {
  return `${moisCourt(m)} ${String(partsOf(firstDay(m)).year).slice(2)}`;
}
