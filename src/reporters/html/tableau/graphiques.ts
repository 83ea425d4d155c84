import { partsOf } from "../../../core/day.ts";
import { firstDay, isoMonth, type Month } from "../../../core/month.ts";
import { NATURES } from "../../../faits/nature-sortie.ts";
import type { DemandeChiffre } from "../../../indicators/catalogue.ts";
import { TRACES } from "../../../indicators/presentation.ts";
import { SITUATIONS } from "../../../parcours/dossier.ts";
import { type Chart, PALETTE } from "../../charts/chart.ts";
import { isMissing } from "../../document/cell.ts";
import type { Rang } from "../../editions/chiffres.ts";
import { moisNonCouverts, phraseNonCouverts, titreNonCouvert } from "../../editions/feuilles/non-couverts.ts";
import {
  titreEntretiens,
  titreEtapes,
  titreFile,
  titreFlux,
  titreInconnu,
  titreSortiesSeules,
} from "../../editions/feuilles/titres.ts";
import { auJour, moisCourt } from "../../editions/libelles.ts";
import type { Socle } from "../../editions/socle.ts";

/** A chart of the year, month by month; its series are the columns of the table beside it. */
export interface GraphiqueAnnee {
  id: string;
  /** Its subject, and what is seen in it for a scope; null where that is not known. */
  titre: string;
  constat(socle: Socle, rang: Rang): string | null;
  /** Lines for a stock, columns for a flux, when absent (`TRACES`). */
  type?: Chart["type"];
  alt: string;
  series: readonly { chiffre: DemandeChiffre }[];
  /** Its one series counts lines of contacts: a month that is not wholly covered is hatched, and said beside. */
  lignes?: true;
}

export const GRAPHIQUES: readonly GraphiqueAnnee[] = [
  {
    id: "file",
    titre: "File active à la fin de chaque mois",
    constat: titreFile,
    alt: "Lignes : file active à la fin de chaque mois, et parcours accompagnés au moins un jour du mois.",
    series: [{ chiffre: { indicateur: "file_active" } }, { chiffre: { indicateur: "accompagnes" } }],
  },
  {
    id: "flux",
    titre: "Entrées et sorties",
    constat: titreFlux,
    alt: "Colonnes : entrées et sorties de chaque mois.",
    series: [{ chiffre: { indicateur: "entrees" } }, { chiffre: { indicateur: "sorties" } }],
  },
  {
    id: "etapes",
    titre: "Parcours par étape à la fin de chaque mois",
    constat: titreEtapes,
    type: "stacked-column",
    alt: "Colonnes empilées : parcours ouverts à la fin de chaque mois, par situation ; « seul » : en accompagnement seul.",
    series: SITUATIONS.map((situation) => ({
      chiffre: { indicateur: "repartition_etapes", ventilation: { situation } },
    })),
  },
  {
    id: "natures",
    titre: "Sorties par nature",
    constat: titreSortiesSeules,
    type: "stacked-column",
    alt: "Colonnes empilées : sorties de chaque mois, par nature.",
    series: NATURES.map((nature) => ({ chiffre: { indicateur: "sorties", ventilation: { nature } } })),
  },
  {
    id: "entretiens",
    titre: "Face à face tenus chaque mois",
    constat: (socle, rang) => titreNonCouvert(socle, rang) ?? titreEntretiens(socle, rang),
    alt: "Colonnes : face à face tenus dans le mois.",
    lignes: true,
    series: [{ chiffre: { indicateur: "entretiens" } }],
  },
];

/** What a chart shows of one scope, or why nothing is known of it. */
export function titreDe({ constat, titre, series }: GraphiqueAnnee, socle: Socle, rang: Rang): string {
  const { chiffres, spans } = socle;
  const demandes = series.map((s) => s.chiffre);
  const inconnue = demandes.find((d) => isMissing(chiffres.cellule(rang, d, spans.courant))) ?? demandes[0];
  const dit = constat(socle, rang);
  return dit ?? (inconnue === undefined ? titre : titreInconnu(socle, rang, titre, inconnue));
}

/** The chart of one scope, months without a figure as gaps; null where there is nothing to draw: no figure, or zeros alone. */
export function chartDe(graphique: GraphiqueAnnee, socle: Socle, rang: Rang): Chart | null {
  const { alt, series } = graphique;
  const { chiffres } = socle;
  const mois = socle.spans.tous;
  const valeurs = series.map((s) => mois.map((m) => chiffres.nombre(rang, s.chiffre, isoMonth(m))));
  if (valeurs.flat().every((v) => v === null || v === 0)) return null;
  const titre = titreDe(graphique, socle, rang);
  const [premiere] = series;
  const temps = premiere ? chiffres.catalogue.indicateur(premiere.chiffre.indicateur).temps : "stock";
  const { type = TRACES[temps] } = graphique;
  const palette = socle.theme.graphiques ?? PALETTE;
  const chart: Chart = {
    type,
    titre,
    alt: `${alt} ${titre}.`,
    categories: mois.map((m) => nomCourt(socle, m)),
    // on lines, one number a month would hide the other line
    ...(type === "line" ? {} : { etiquettes: true }),
    trous: mois.map((_, k) => valeurs.some((v) => v[k] === null)),
    series: series.map((s, i) => ({
      nom: chiffres.catalogue.court(s.chiffre),
      values: valeurs[i] ?? [],
      couleur: palette[i % palette.length] ?? PALETTE[0],
    })),
  };
  return graphique.lignes ? partielsHachures(chart, socle, rang) : chart;
}

/** What is said beside a chart of the months that are not wholly covered; null where all are, or it reads none of their lines. */
export function noteDe({ lignes }: GraphiqueAnnee, socle: Socle, rang: Rang): string | null {
  return lignes ? phraseNonCouverts(socle, rang) : null;
}

/** A month that is not wholly covered in strokes: what is counted of it is a minimum. */
function partielsHachures(chart: Chart, socle: Socle, rang: Rang): Chart {
  const partiels = new Set(moisNonCouverts(socle, rang).map(({ mois }) => mois));
  const [toutes] = chart.series;
  if (partiels.size === 0 || !toutes) return chart;
  const garder = (partiel: boolean) =>
    toutes.values.map((v, k) => (partiels.has(socle.spans.tous[k] ?? -1) === partiel ? v : null));
  return {
    ...chart,
    type: "stacked-column",
    series: [
      { ...toutes, values: garder(false) },
      { ...toutes, nom: "Mois pas entièrement couvert", values: garder(true), motif: "montant" },
    ],
  };
}

/** « oct. 26 », « oct. 26 (au 14/10) » */
export function nomCourt(socle: Socle, m: Month): string {
  return auJour(socle, m, `${moisCourt(m)} ${String(partsOf(firstDay(m)).year).slice(2)}`);
}
