import { frDay } from "../../core/day.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { yearOf } from "../../core/month.ts";
import type { DemandeChiffre } from "../../indicators/catalogue.ts";
import { champ, lister } from "../document/lister.ts";
import type { Kind } from "../document/model.ts";
import { ENSEMBLE } from "../editions/chiffres.ts";
import type { Socle } from "../editions/socle.ts";
import type { Page } from "./pages.ts";

/** What is compared: all of it read from the dates of the parcours, which an extraction keeps from one year to the next. */
const COMPARES: readonly { demande: DemandeChiffre; quand: "courant" | "cumul"; kind: Kind }[] = [
  { demande: { indicateur: "file_active" }, quand: "courant", kind: "integer" },
  { demande: { indicateur: "accompagnes" }, quand: "cumul", kind: "integer" },
  { demande: { indicateur: "entrees" }, quand: "cumul", kind: "integer" },
  { demande: { indicateur: "sorties" }, quand: "cumul", kind: "integer" },
  {
    demande: { indicateur: "taux_sorties_positives", ventilation: { forme: "caen" }, terme: "numerateur" },
    quand: "cumul",
    kind: "integer",
  },
  {
    demande: { indicateur: "taux_sorties_positives", ventilation: { forme: "caen" }, terme: "denominateur" },
    quand: "cumul",
    kind: "integer",
  },
];

/** « Comparaison avec l'an dernier »: the same extraction, judged a year before. */
export function pageComparaison(socle: Socle, avant: Socle | null): Page {
  const sujet = "Comparaison avec l'an dernier";
  const annee = yearOf(socle.spans.mois);
  if (
    avant === null ||
    (avant.chiffres.nombre(ENSEMBLE, { indicateur: "accompagnes" }, avant.spans.cumul) ?? 0) === 0
  ) {
    return {
      sujet,
      constat: `L'extraction ne dit rien de ${annee - 1} à la même date`,
      phrases: ["Pour comparer, ajoutez à l'extraction les parcours de l'année d'avant."],
      graphique: null,
      tables: [],
    };
  }
  const lire = (s: Socle, { demande, quand }: (typeof COMPARES)[number]) =>
    s.chiffres.nombre(ENSEMBLE, demande, s.spans[quand]);
  const [entrees, avantEntrees] = [socle, avant].map((s) =>
    s.chiffres.nombre(ENSEMBLE, { indicateur: "entrees" }, s.spans.cumul),
  );
  const lignes = COMPARES.map((c) => ({
    nom: socle.chiffres.catalogue.titre(c.demande),
    an: lire(socle, c),
    avant: lire(avant, c),
  }));
  return {
    sujet,
    constat:
      entrees == null || avantEntrees == null
        ? `${annee} et ${annee - 1}, à la même date`
        : `${entrees === 0 ? "Aucune entrée" : frCount(entrees, "entrée")} depuis janvier, contre ${frInteger(avantEntrees)} à la même date de ${annee - 1}`,
    phrases: [
      `Calculé sur la même extraction, arrêtée au ${frDay(avant.report.arrete)} : un parcours qui n'y est plus n'est pas compté.`,
    ],
    graphique: {
      type: "column",
      titre: "À la même date",
      alt: `Colonnes : ${annee - 1} et ${annee}, à la même date, pour la file active, les entrées et les sorties.`,
      categories: lignes.slice(0, 4).map(({ nom }) => nom),
      series: [
        { nom: String(annee - 1), values: lignes.slice(0, 4).map((l) => l.avant), couleur: "C9CED6" },
        { nom: String(annee), values: lignes.slice(0, 4).map((l) => l.an), couleur: "1B4F8A" },
      ],
      etiquettes: true,
    },
    tables: [
      lister(lignes, [
        champ("nom", "Chiffre", { kind: "prose", width: 40 }, (l) => l.nom),
        champ("avant", String(annee - 1), "integer", (l) => l.avant ?? NC),
        champ("an", String(annee), "integer", (l) => l.an ?? NC),
        champ("ecart", "Écart", { kind: "integer", calcul: { type: "difference", de: "an", moins: "avant" } }),
      ]),
    ],
  };
}

const NC = { motif: "non calculable" };
