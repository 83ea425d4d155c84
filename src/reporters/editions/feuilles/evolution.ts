import { firstDay, frMonth, isoMonth } from "../../../core/month.ts";
import type { Cell, ChartSource, Column, Sheet, Table } from "../../document/model.ts";
import type { DemandeChiffre, Rang } from "../chiffres.ts";
import { type Edition, feuille } from "../edition.ts";
import { nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";

/** Width of a column, in characters; its header wraps. */
const LARGEUR = 12;

interface Serie {
  key: string;
  titre: string;
  groupe: string;
  chiffre?: DemandeChiffre;
  /** Adds up over the months; a stock's total is that of the period's end. */
  flux?: true;
  kind?: Column["kind"];
  ratio?: readonly [num: string, den: string];
}

const NATURES_DE_SORTIE: Readonly<Record<string, string>> = {
  Positive: "Positives",
  Dynamique: "Dynamiques",
  Autre: "Autres",
  Neutralisee: "Neutralisées",
  NON_RENSEIGNE: "Sans nature",
};

const PAR_NATURE = "Sorties par nature";

const SERIES: readonly Serie[] = [
  { key: "file_active", titre: "File active", groupe: "Parcours", chiffre: { indicateur: "file_active" } },
  { key: "personnes", titre: "Personnes", groupe: "Parcours", chiffre: { indicateur: "file_active_personnes" } },
  { key: "accompagnes", titre: "Accompagnés", groupe: "Parcours", chiffre: { indicateur: "accompagnes" } },
  { key: "en_emploi", titre: "En emploi", groupe: "Parcours", chiffre: { indicateur: "en_emploi" } },
  { key: "entrees", titre: "Entrées", groupe: "Flux", chiffre: { indicateur: "entrees" }, flux: true },
  { key: "sorties", titre: "Sorties", groupe: "Flux", chiffre: { indicateur: "sorties" }, flux: true },
  ...["Positive", "Dynamique", "Autre", "Neutralisee", "NON_RENSEIGNE"].map(
    (nature): Serie => ({
      key: nature,
      titre: NATURES_DE_SORTIE[nature] ?? nature,
      groupe: PAR_NATURE,
      chiffre: { indicateur: "sorties", ventilation: { nature } },
      flux: true,
    }),
  ),
  {
    key: "entretiens",
    titre: "Face à face tenus",
    groupe: "Entretiens",
    chiffre: { indicateur: "entretiens" },
    flux: true,
  },
  {
    key: "dus",
    titre: "Mois soumis jugés",
    groupe: "Entretiens",
    chiffre: { indicateur: "conformite", terme: "denominateur" },
    flux: true,
  },
  {
    key: "satisfaits",
    titre: "Mois satisfaits",
    groupe: "Entretiens",
    chiffre: { indicateur: "conformite", terme: "numerateur" },
    flux: true,
  },
  { key: "conformite", titre: "Conformité", groupe: "Entretiens", kind: "percent", ratio: ["satisfaits", "dus"] },
  {
    key: "prescriptions",
    titre: "Prescriptions",
    groupe: "Étapes",
    chiffre: { indicateur: "prescriptions" },
    flux: true,
  },
];

/** The year month by month for one scope; its last row is the figure since January. */
export function tableEvolution(socle: Socle, rang: Rang, table: Partial<Table> = {}, natures = true): Table {
  const { chiffres, spans } = socle;
  const lire = (chiffre: DemandeChiffre, periode: string) => chiffres.cellule(rang, chiffre, periode);
  const series = SERIES.filter((s) => {
    if (s.groupe === PAR_NATURE) return natures;
    return s.key !== "personnes" || personnesDifferent(socle, rang);
  });
  const rows = spans.tous.map((m): Cell[] => [
    firstDay(m),
    ...series.map((s) => (s.chiffre ? lire(s.chiffre, isoMonth(m)) : null)),
  ]);
  const columns = series.map((s, i): Column => {
    const { key, titre, groupe, kind = "integer" } = s;
    const width = LARGEUR;
    if (s.ratio) {
      const [num, den] = s.ratio;
      return {
        width,
        key,
        titre,
        groupe,
        kind,
        calcul: { type: "ratio", num, den, motifNul: "aucun mois soumis et couvert à juger" },
      };
    }
    const total = s.chiffre ? lire(s.chiffre, spans.cumul) : null;
    const cellules = rows.map((row) => row[i + 1]);
    const somme = cellules.reduce<number>((n, c) => n + (typeof c === "number" ? c : 0), 0);
    return { key, titre, groupe, kind, width, total: s.flux && somme === total ? "somme" : total };
  });
  return {
    kind: "table",
    id: "evolution",
    columns: [{ key: "mois", titre: "Mois", kind: "month" }, ...columns],
    rows,
    total: "Depuis janvier",
    ...table,
  };
}

function personnesDifferent({ chiffres, spans }: Socle, rang: Rang): boolean {
  return spans.tous.some((m) => {
    const p = isoMonth(m);
    return (
      chiffres.nombre(rang, { indicateur: "file_active" }, p) !==
      chiffres.nombre(rang, { indicateur: "file_active_personnes" }, p)
    );
  });
}

const NOTE =
  "Dernière ligne : le cumul depuis janvier pour les flux, la fin de la période pour les stocks (file active, en emploi) ; « accompagnés » compte les parcours ouverts au moins un jour.";

/** « Évolution » of the consolidated edition: the ensemble month by month, then each scope's file active. */
export function feuilleEvolution(socle: Socle, edition: Edition): Sheet {
  return feuille(
    socle,
    edition,
    "Évolution",
    [
      tableEvolution(socle, edition.rang, { figer: true, figerColonnes: 1 }),
      { kind: "note", texte: NOTE, tone: "discret" },
      parMois(socle, "File active par APAP, mois par mois", socle.apaps, edition.rang, "file_active"),
      parMois(socle, "Face à face tenus par APAP, mois par mois", socle.apaps, edition.rang, "entretiens"),
    ],
    { nominative: false },
  );
}

function parMois(socle: Socle, titre: string, rangs: readonly Rang[], total: Rang, indicateur: string): Table {
  const { chiffres, spans } = socle;
  const rows = rangs.map((rang): Cell[] => [
    nomRang(rang),
    ...spans.tous.map((m) => chiffres.cellule(rang, { indicateur }, isoMonth(m))),
  ]);
  return {
    kind: "table",
    titre,
    columns: [
      { key: "nom", titre: "APAP", kind: "text" },
      ...spans.tous.map((m, i): Column => {
        const ensemble = chiffres.cellule(total, { indicateur }, isoMonth(m));
        const cellules = rows.map((row) => row[i + 1]);
        const complet = cellules.every((c) => typeof c === "number");
        const somme = cellules.reduce<number>((n, c) => n + (typeof c === "number" ? c : 0), 0);
        const iso = isoMonth(m);
        return {
          key: iso,
          titre: `${iso.slice(5)}/${iso.slice(0, 4)}`,
          kind: "integer",
          total: complet && somme === ensemble ? "somme" : ensemble,
        };
      }),
    ],
    rows,
    total: nomRang(total),
  };
}

function source(feuilleSource: string | undefined): ChartSource["source"] {
  const table = { table: "evolution", categories: "mois" };
  return feuilleSource === undefined ? table : { ...table, feuille: feuilleSource };
}

export function graphiqueFileActive(feuilleSource?: string): ChartSource {
  return {
    type: "line",
    titre: "File active à la fin de chaque mois",
    alt: "Courbe de la file active à la fin de chaque mois depuis janvier.",
    source: source(feuilleSource),
    series: [{ column: "file_active" }],
    etiquettes: true,
  };
}

export function graphiqueEntretiens(feuilleSource?: string): ChartSource {
  return {
    type: "column-line",
    titre: "Entretiens en face à face et entretiens attendus",
    alt: "Colonnes : entretiens en face à face tenus chaque mois. Ligne : mois soumis jugés, un entretien au moins étant attendu pour chacun.",
    source: source(feuilleSource),
    series: [{ column: "entretiens" }, { column: "dus", nom: "Attendus (mois soumis jugés)", line: true }],
  };
}

export function graphiqueSorties(feuilleSource?: string): ChartSource {
  return {
    type: "stacked-column",
    titre: "Sorties par nature",
    alt: "Colonnes empilées : sorties de chaque mois depuis janvier, par nature.",
    source: source(feuilleSource),
    series: ["Positive", "Dynamique", "Autre", "Neutralisee", "NON_RENSEIGNE"].map((column) => ({ column })),
  };
}

/** Exits of a scope by nature: month and since January. */
export function tableNatures({ chiffres, spans }: Socle, rang: Rang): Table {
  const lire = (nature: string, periode: string) =>
    chiffres.cellule(rang, { indicateur: "sorties", ventilation: { nature } }, periode);
  const total = (periode: string) => chiffres.cellule(rang, { indicateur: "sorties" }, periode);
  const natures = Object.keys(NATURES_DE_SORTIE);
  const rows = natures.map((n): Cell[] => [NATURES_DE_SORTIE[n] ?? n, lire(n, spans.courant), lire(n, spans.cumul)]);
  const somme = (c: number, periode: string) =>
    rows.every((row) => typeof row[c] === "number") ? ("somme" as const) : total(periode);
  return {
    kind: "table",
    id: "natures",
    titre: "Sorties par nature",
    columns: [
      { key: "nature", titre: "Nature", kind: "text" },
      { key: "mois", titre: frMonth(spans.mois), kind: "integer", total: somme(1, spans.courant) },
      { key: "cumul", titre: "Depuis janvier", kind: "integer", total: somme(2, spans.cumul) },
    ],
    rows,
    total: "Sorties",
  };
}

export function graphiqueNatures(): ChartSource {
  return {
    type: "bar",
    titre: "Sorties par nature depuis janvier",
    alt: "Barres : sorties depuis janvier par nature.",
    source: { table: "natures", categories: "nature" },
    series: [{ column: "cumul" }],
    etiquettes: true,
  };
}
