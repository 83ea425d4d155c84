import type { SigneMois } from "../../../core/fiche.ts";
import { frCount } from "../../../core/format.ts";
import { frMonth } from "../../../core/month.ts";
import { discrete } from "../../document/blocs.ts";
import { untoned } from "../../document/cell.ts";
import { aFiltrer, champ, lister } from "../../document/lister.ts";
import type { Block, Cell, Sheet, Table } from "../../document/model.ts";
import { estDuRang, type Rang } from "../chiffres.ts";
import { type Edition, feuille, VERS_DETAIL } from "../edition.ts";
import { moisCourt } from "../libelles.ts";
import type { Socle } from "../socle.ts";
import { constatPersonnes } from "./personnes-vues.ts";

/** What a month is drawn with: a sign that is read in black and white too, and its words. */
const SIGNES: Readonly<Record<SigneMois, { cellule: Cell; mots: string }>> = {
  vu: { cellule: { value: "●", tone: "bon" }, mots: "vu en face à face" },
  contact: { cellule: "○", mots: "non dû, un contact ce mois-là" },
  non_du: { cellule: { value: "–", tone: "discret" }, mots: "non dû (action, emploi, veille, peu de jours…)" },
  manque: { cellule: { value: "✕", tone: "majeur" }, mots: "dû et non vu" },
  justifie: { cellule: "J", mots: "non vu, justifié" },
  non_juge: { cellule: { value: "?", tone: "discret" }, mots: "non jugé (mois en cours, non couvert, ligne rejetée)" },
};

/** « Qui appeler »: a line per person, twelve months, those not seen for longest first. */
export function feuilleFrise(socle: Socle, edition: Edition): Sheet | null {
  const blocs = blocsFrise(socle, edition);
  const constat = constatPersonnes(socle, edition.rang);
  return blocs.length === 0 ? null : feuille(socle, edition, "Qui appeler", { constat, papier: 1 }, blocs);
}

/** What its signs say, then its lines, in workbook and page; nothing where nobody is accompanied. */
export function blocsFrise(socle: Socle, edition: Pick<Edition, "rang" | "nom" | "avecNoms">): Block[] {
  // of whoever is en charge at the arrêté
  const frises = socle.analyse.frises
    .filter((f) => f.ouvert && estDuRang(edition.rang, f))
    .sort((a, b) => (a.vu ?? 0) - (b.vu ?? 0));
  const [premiere] = frises;
  if (!premiere) return [];
  const { arrete } = socle.report;
  const avecApap = edition.rang.portee !== "apap";
  const table: Table = {
    id: "frise",
    ...lister(frises, [
      champ("participant", "Identifiant", { kind: "text", vers: VERS_DETAIL }, (f) => f.participant),
      edition.avecNoms && champ("nom", "NOM Prénom", "text", (f) => edition.nom(f.participant)),
      avecApap && champ("apap", "APAP", "text", (f) => f.apap ?? "Sans APAP"),
      champ("vu", "Vu le", "date", (f) => f.vu),
      champ("jours", "Jours depuis", { kind: "integer", visuel: { type: "barre" } }, (f) =>
        f.vu === null ? null : arrete - f.vu,
      ),
      premiere.mois.map(({ mois }, i) =>
        champ(`m${mois}`, moisCourt(mois), { kind: "text", width: 7, align: "center" }, ({ mois }) => {
          const { signe = null } = mois[i] ?? {};
          return signe === null ? null : SIGNES[signe].cellule;
        }),
      ),
    ]),
    ...aFiltrer(edition.avecNoms ? 2 : 1),
    detaille: { rien: "les mois de chacun, pas des lignes qui s'additionnent" },
  };
  return [legende(sansLigne(socle, edition.rang)), table];
}

/** Persons not seen of the month judged last who have no line: they left since, or are another APAP's. */
function sansLigne({ analyse, personnes }: Socle, rang: Rang): string {
  const mois = personnes.dernierJuge(rang)?.mois ?? null;
  if (mois === null) return "";
  const n = analyse.frises.filter(
    (f) =>
      !(f.ouvert && estDuRang(rang, f)) &&
      f.mois.some((c) => c.mois === mois && NON_VUS.has(c.signe) && estDuRang(rang, c)),
  ).length;
  const [ont, sorties] = n > 1 ? ["ont", "sorties"] : ["a", "sortie"];
  const qui = frCount(n, "personne à voir et non reçue", "personnes à voir et non reçues");
  return n === 0 ? "" : ` ${qui} en ${frMonth(mois)} n'${ont} pas de ligne : ${sorties} depuis, ou chez un autre APAP.`;
}

const NON_VUS: ReadonlySet<SigneMois | null> = new Set(["manque", "justifie"]);

function legende(suite: string): Block {
  const mots = Object.values(SIGNES).map(({ cellule, mots }) => `${untoned(cellule)} ${mots}`);
  return discrete(
    `Une ligne par personne accompagnée, les moins récemment vues d'abord. ${mots.join(" · ")} ; case vide : pas de parcours.${suite}`,
  );
}
