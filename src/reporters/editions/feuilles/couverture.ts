import { frCount, frInteger } from "../../../core/format.ts";
import { type Month, monthOf } from "../../../core/month.ts";
import type { TableName } from "../../../tables/index.ts";
import type { Block, Cell, Column, Table } from "../../document/model.ts";
import { apapsEntiers, type Edition } from "../edition.ts";
import { moisCourt, nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";

/** Tables whose lines are dated, and the day that places each in a month. */
const DATEES: readonly { table: TableName; nom: string; jour: string }[] = [
  { table: "entretiens", nom: "Entretiens", jour: "date" },
  { table: "emargements", nom: "Émargements", jour: "date" },
  { table: "etapes", nom: "Étapes prescrites", jour: "date_prescription" },
  { table: "veilles", nom: "Veilles", jour: "date_debut" },
  { table: "mises_en_relation", nom: "Mises en relation", jour: "date" },
];

/**
 * What the extraction holds: the interviews of each APAP, month by month, covered or not; for the équipe du PLIE, how many
 * lines of each dated table fall in each month. Said in words as well as in colour.
 */
export function blocsCouverture(socle: Socle, edition: Pick<Edition, "rang">): Block[] {
  const { contexte } = socle.analyse;
  if (contexte.extraction.tables.entretiens === null) return [];
  return [parApap(socle, edition), ...(edition.rang.portee === "ensemble" ? [parTable(socle)] : [])];
}

function parApap(socle: Socle, edition: Pick<Edition, "rang">): Table {
  const { spans, analyse, report } = socle;
  const { couverture } = analyse.contexte;
  const apaps = apapsEntiers(socle, edition).filter((a) => a.nom !== null);
  let vides = 0;
  const rows = apaps.map((rang): Cell[] => [
    nomRang(rang),
    ...spans.tous.map((m): Cell => {
      const { n, k } = couverture.du(rang.nom, m);
      if (n === 0) return null;
      if (m === monthOf(report.arrete) && !couverture.couvert(rang.nom, m)) return `${k}/${n}`;
      if (couverture.couvert(rang.nom, m)) return { value: `■ ${k}/${n}`, tone: "bon" };
      vides++;
      return { value: `░ ${k}/${n}`, tone: "majeur" };
    }),
  ]);
  return {
    kind: "table",
    id: "couverture",
    titre:
      vides === 0
        ? "Entretiens exportés : chaque mois de chaque APAP est couvert"
        : `Entretiens exportés : ${frCount(vides, "mois d'APAP n'est pas couvert", "mois d'APAP ne sont pas couverts")} (░), et rien n'y est jugé`,
    columns: [
      { key: "nom", titre: "APAP (personnes avec une ligne / suivies)", kind: "text" },
      ...colonnesMois(spans.tous, "text"),
    ],
    rows,
    vide: "Aucun APAP.",
  };
}

function parTable({ spans, analyse }: Socle): Table {
  const { tables } = analyse.contexte.extraction;
  const rows = DATEES.map(({ table, nom, jour }): Cell[] => {
    const lue = tables[table];
    if (lue === null) return [nom, ...spans.tous.map((): Cell => ({ motif: `aucune table ${table}` }))];
    const lire = lue.reader(jour);
    const nombres = new Map<Month, number>();
    for (let i = 0; i < lue.length; i++) {
      const day = lire(i);
      if (typeof day === "number") nombres.set(monthOf(day), (nombres.get(monthOf(day)) ?? 0) + 1);
    }
    return [nom, ...spans.tous.map((m) => nombres.get(m) ?? 0)];
  });
  const lues = rows.filter((row) => typeof row[1] === "number").length;
  return {
    kind: "table",
    id: "lignes_par_mois",
    titre: `Lignes datées de chaque mois : ${frInteger(lues)} tables lues sur ${frInteger(rows.length)}`,
    columns: [{ key: "nom", titre: "Table", kind: "text" }, ...colonnesMois(spans.tous, "integer")],
    rows,
  };
}

function colonnesMois(mois: readonly Month[], kind: "text" | "integer"): Column[] {
  return mois.map((m) => ({ key: `m${m}`, titre: moisCourt(m), kind, width: 9, align: "center" }));
}
