import { columnsOf, type TableName } from "../../../tables/index.ts";
import { fieldsNamed } from "../../headers/header-index.ts";
import type { HeaderCell } from "../../headers/match-table.ts";
import { normaliseHeader } from "../../headers/normalise.ts";
import type { Proposition } from "../reconnaitre.ts";
import type { Contexte, Forme } from "./forme.ts";

/** What tells a person when no number does. */
const PARTIES = ["nom", "prenom", "date_naissance"] as const;
const MINIMUM = 2;

function porte(headers: readonly HeaderCell[], partie: string, entete: string | undefined): boolean {
  return headers.some(({ forms }) =>
    forms.some(
      (form) =>
        (entete !== undefined && normaliseHeader(form) === normaliseHeader(entete)) ||
        fieldsNamed(form).some((n) => n.table === "participants" && n.field === partie),
    ),
  );
}

const nomme = (table: TableName): boolean => columnsOf(table).has("participant");

/** No file has a number: name, first name and birth make one, if every file that names persons has them. */
export function clesDe(contexte: Contexte): Forme[] {
  const { propositions, feuilles } = contexte;
  const liste = propositions.find(({ manquants }) => manquants.some(({ champ }) => champ === "id"));
  if (!liste) return [];
  const entetes = new Map(
    PARTIES.map((partie) => [partie, liste.champs.find((c) => c.champs.some(({ champ }) => champ === partie))?.entete]),
  );
  const autres = [
    ...propositions
      .filter((p) => p !== liste && p.manquants.some(({ champ }) => champ === "participant"))
      .map((p) => p.feuille),
    ...feuilles.filter(({ lues }) => lues.some(({ table, fields }) => nomme(table) && !fields.includes("participant"))),
  ];
  const parties = PARTIES.filter(
    (partie) =>
      entetes.get(partie) !== undefined && autres.every(({ headers }) => porte(headers, partie, entetes.get(partie))),
  );
  if (parties.length < MINIMUM || !parties.includes("nom")) return [];
  // the field's own name, when the header says it: files may write it in other ways
  const ecrites = parties.map((partie) => {
    const entete = entetes.get(partie) ?? partie;
    return fieldsNamed(entete).some((n) => n.table === "participants" && n.field === partie) ? partie : entete;
  });
  const dits = parties.map((partie) => `« ${entetes.get(partie)} »`).join(" + ");
  return [
    {
      cle: "cles",
      table: "participants",
      parties: ecrites,
      champs: ["id", "participant"],
      question: `aucun fichier n'a de numéro de participant ; ${dits} en tiendraient lieu, dans tous les fichiers ?`,
    },
  ];
}

/** Sheets that lack a participant which the composed key gives. */
export function sansNumero({ manquants }: Proposition): boolean {
  return manquants.some(({ champ }) => champ === "participant" || champ === "id");
}
