import { TABLES_DATEES, type TableDatee } from "../../../audit/lignes-datees.ts";
import { frCount } from "../../../core/format.ts";
import { lastDay, type Month } from "../../../core/month.ts";
import { TABLES } from "../../../tables/index.ts";
import { discrete } from "../../document/blocs.ts";
import type { Block, Cell, Column, Sheet } from "../../document/model.ts";
import { apapsDe, type Edition, feuille, partages } from "../edition.ts";
import { moisCourt, nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";

/**
 * What the extraction holds, table by month for each APAP of the edition: of the interviews the persons with a line, covered
 * or not; of the other dated tables the lines. A sign and a number beside the colour; tables that it has not in one line.
 * Of an APAP of two structures, a structure sees the signs alone: the numbers are of both.
 */
export function blocsCouverture(socle: Socle, edition: Pick<Edition, "rang">): Block[] {
  const { spans, analyse } = socle;
  const { tables } = analyse.contexte.extraction;
  const lues = TABLES_DATEES.filter((t) => tables[t] !== null);
  if (lues.length === 0) return [];
  const absentes = TABLES_DATEES.filter((t) => tables[t] === null).map((t) => TABLES[t].titre);
  const deux = partages(socle, edition.rang);
  const rows = apapsDe(socle, edition).flatMap((rang) => {
    const { nom } = rang;
    if (nom === null) return [];
    return lues.map((table): Cell[] => {
      const mois = spans.tous.map((m) =>
        table === "entretiens" ? couvert(socle, nom, m) : lignes(socle, nom, table, m),
      );
      return [nomRang(rang), TABLES[table].titre, ...(deux.has(nom) ? mois.map(signeSeul) : mois)];
    });
  });
  const rattaches = [...deux.keys()].filter((nom) => nom !== null).join(", ");
  return [
    {
      kind: "table",
      id: "couverture",
      titre: titre(rows, lues),
      columns: [
        { key: "nom", titre: "APAP", kind: "text" },
        { key: "table", titre: "Table", kind: "text" },
        ...spans.tous.map(
          (m): Column => ({ key: `m${m}`, titre: moisCourt(m), kind: "text", width: 9, align: "center" }),
        ),
      ],
      rows,
      detaille: { rien: "ce que l'extraction tient de chaque table, et non un chiffre" },
      vide: "Aucun APAP.",
    },
    discrete([
      `Entretiens : ${COUVERT} couvert, ${NON_COUVERT} non couvert (rien n'y est jugé), personnes avec une ligne / personnes suivies. Autres tables : ${COUVERT} nombre de lignes datées du mois, ${SANS_LIGNE} aucune ligne alors que l'APAP suit des personnes : rien ne s'est passé, ou l'export est incomplet. Sans signe : mois de l'arrêté, pas encore fini. Vide : personne de suivi.`,
      ...(rattaches === ""
        ? []
        : [
            `${rattaches} : signes sans nombres, qui comptent aussi une autre structure ; « ${EN_COURS} » : mois pas encore fini.`,
          ]),
      ...(absentes.length === 0 ? [] : [`Absentes de toute l'extraction : ${absentes.join(", ")}.`]),
    ]),
  ];
}

/** « Couverture »: that grid on a sheet of its own, so that every month is printed; its finding is the sheet's. */
export function feuilleCouverture(socle: Socle, edition: Edition): Sheet | null {
  const [grille, ...notes] = blocsCouverture(socle, edition);
  if (grille?.kind !== "table") return null;
  const { titre: constat = null, ...table } = grille;
  const blocs = [{ ...table, figer: true, figerColonnes: 2 }, ...notes];
  const titre = "Ce que l'extraction tient, table par table et mois par mois";
  return feuille(socle, edition, "Couverture", { titre, constat, nominative: false, papier: 1 }, blocs);
}

/** Signs that double the colours. */
const COUVERT = "■";
const NON_COUVERT = "░";
const SANS_LIGNE = "□";

/** A month that goes on, where no number tells it. */
const EN_COURS = "…";

/** « ■ 12/40 » without its numbers. */
function signeSeul(cell: Cell): Cell {
  const dit = typeof cell === "string" ? cell : null;
  if (dit !== null) return dit.startsWith(COUVERT) ? COUVERT : EN_COURS;
  if (typeof cell !== "object" || cell === null || !("value" in cell) || typeof cell.value !== "string") return cell;
  return { ...cell, value: cell.value.slice(0, 1) };
}

function couvert({ analyse, report }: Socle, apap: string, mois: Month): Cell {
  const { couverture } = analyse.contexte;
  const { n, k } = couverture.du(apap, mois);
  if (n === 0) return null;
  if (couverture.couvert(apap, mois)) return { value: `${COUVERT} ${k}/${n}`, tone: "bon" };
  return report.arrete < lastDay(mois) ? `${k}/${n}` : { value: `${NON_COUVERT} ${k}/${n}`, tone: "majeur" };
}

function lignes({ analyse, report }: Socle, apap: string, table: TableDatee, mois: Month): Cell {
  const nombre = analyse.lignes.du(apap, table, mois);
  if (nombre > 0) return `${COUVERT} ${nombre}`;
  if (analyse.contexte.couverture.du(apap, mois).n === 0) return null;
  return report.arrete < lastDay(mois) ? "0" : { value: `${SANS_LIGNE} 0`, tone: "discret" };
}

/** « Entretiens : 3 mois d'APAP non couverts (░), rien n'y est jugé ; autres tables : 12 mois d'APAP sans aucune ligne (□) » */
function titre(rows: readonly (readonly Cell[])[], lues: readonly TableDatee[]): string {
  if (rows.length === 0) return "Couverture : non jugée, rien ne dit quel APAP accompagne qui";
  const marques = (signe: string) =>
    rows.flat().filter((c) => typeof c === "object" && c !== null && "value" in c && `${c.value}`.startsWith(signe))
      .length;
  const [vides, sans] = [marques(NON_COUVERT), marques(SANS_LIGNE)];
  const couverts =
    vides === 0
      ? "chaque mois de chaque APAP est couvert"
      : `${frCount(vides, "mois d'APAP n'est pas couvert", "mois d'APAP ne sont pas couverts")} (${NON_COUVERT}), et rien n'y est jugé`;
  const reste =
    sans === 0
      ? "aucun mois d'APAP sans ligne"
      : `${frCount(sans, "mois d'APAP", "mois d'APAP")} sans aucune ligne (${SANS_LIGNE})`;
  const entretiens = lues.includes("entretiens");
  const autres = lues.some((t) => t !== "entretiens") ? `autres tables : ${reste}` : "aucune autre table";
  return `${entretiens ? `Entretiens exportés : ${couverts}` : "Entretiens absents : rien n'est jugé"} ; ${autres}`;
}
