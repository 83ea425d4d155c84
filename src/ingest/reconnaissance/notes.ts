import { foldWords } from "../../core/text.ts";
import { fieldsNamed } from "../headers/header-index.ts";
import type { HeaderCell } from "../headers/match-table.ts";
import { normaliseHeader } from "../headers/normalise.ts";
import { bestLabel, SUGGESTION_MIN } from "../headers/suggest.ts";
import type { Profil } from "../profile.ts";
import { contradiction, nature } from "./contradiction.ts";
import type { Place } from "./natures.ts";
import { parLesValeurs } from "./par-les-valeurs.ts";
import { lectureDe, type Note, type Regarde, une, valeursDe } from "./regarde.ts";
import { depend } from "./traits.ts";

const EXACT = 2;
/** A header that holds a short name whole among other words: « RQTH / AAH ». */
const CONTENU = 0.45;
const NOM_COURT = 3;
const VAGUE = 0.7;
/** Weight of a header that resembles a field's name, from just alike to the same words. */
const RESSEMBLE = { min: 0.35, plus: 0.45 };
/** The note of a column for a field; null when its values contradict it, or nothing speaks for it. */
export function noter(colonne: number, place: Place, regarde: Regarde): Note | null {
  const vue = regarde.feuille.colonnes[colonne];
  const traits = regarde.traits[colonne];
  const header = regarde.feuille.headers[colonne];
  if (!vue || !traits || !header || header.label === "") return null;
  const [principal] = place.champs;
  if (!principal) return null;
  const { table, champ } = principal;
  const contredit = une(regarde, `contredit ${colonne} ${lectureDe(place)}`, () =>
    contradiction(
      valeursDe(colonne, vue, regarde),
      { table, champ, entete: header.label },
      regarde.profil,
      une(regarde, `nature ${colonne}`, () => nature(valeursDe(colonne, vue, regarde))),
    ),
  );
  if (contredit !== null) return null;
  const dit = parLeProfil(header, place, regarde.profil);
  if (dit === false) return null;
  const nom = dit ? { score: EXACT, preuve: "le profil" } : parLeNom(header, place);
  if (nom.score >= EXACT) return { score: nom.score + nuance(colonne, place, regarde), preuve: nom.preuve };
  if (traits.remplies === 0) return null;
  const contenu = parLesValeurs(colonne, vue, traits, place, regarde);
  if (contenu !== null && contenu.score < 0) return null;
  const score = 1 - (1 - nom.score) * (1 - (contenu?.score ?? 0));
  const preuves = [nom.preuve, contenu?.preuve ?? ""].filter((p) => p !== "");
  return score <= 0 ? null : { score, preuve: preuves.join(", ") };
}

/** What the profile says of the column for these fields: true, false for another field or none, null when it does not say. */
function parLeProfil({ forms }: HeaderCell, { champs }: Place, { colonnes }: Profil): boolean | null {
  for (const form of forms.map(normaliseHeader)) {
    for (const { table, champ } of champs) {
      const dit = colonnes.get(table)?.get(form);
      if (dit !== undefined) return dit === champ;
    }
  }
  return null;
}

function parLeNom(header: HeaderCell, { champs, column }: Place): Note {
  for (const form of header.forms) {
    const nommes = fieldsNamed(form).filter((n) => champs.some((c) => c.table === n.table && c.champ === n.field));
    if (nommes.some((n) => !n.weak)) return { score: EXACT, preuve: "son nom" };
    if (nommes.length > 0) return { score: VAGUE, preuve: `« ${header.label} » peut le dire` };
  }
  const contenu = champs.some(({ champ }) => header.forms.some((form) => contient(form, champ, column)));
  if (contenu) return { score: CONTENU, preuve: `son en-tête dit « ${column.titre} »` };
  const proche = Math.max(0, ...champs.flatMap(({ champ }) => header.forms.map((f) => bestLabel(f, champ, column))));
  if (proche < SUGGESTION_MIN) return { score: 0, preuve: "" };
  const score = RESSEMBLE.min + (RESSEMBLE.plus * (proche - SUGGESTION_MIN)) / (1 - SUGGESTION_MIN);
  return { score, preuve: `son en-tête ressemble à « ${column.titre} »` };
}

/** True when a short name of the field stands whole in a longer header. */
function contient(form: string, champ: string, { titre, kind }: Place["column"]): boolean {
  if (kind !== "yesno" && kind !== "level" && kind !== "postal") return false;
  const mots = ` ${foldWords(form)} `;
  return [champ.replaceAll("_", " "), titre].some((nom) => {
    const court = foldWords(nom);
    return court.length >= NOM_COURT && mots.includes(` ${court} `);
  });
}

/**
 * Of two columns of one name: what does not change for a person is his, the rest the contact's; then the persons' columns
 * stand first, the contacts' last.
 */
function nuance(colonne: number, place: Place, { feuille, personne }: Regarde): number {
  const dePersonne = place.champs.some(({ table }) => table === "participants" || table === "parcours");
  const rang = colonne / Math.max(1, feuille.headers.length);
  const position = POSITION * (dePersonne ? 1 - rang : rang);
  const sienne = personne < 0 ? null : depend(feuille, personne, colonne);
  return position + (sienne !== null && dePersonne === sienne ? DEPENDANCE : 0);
}

/** What decides between two columns of one name. */
const POSITION = 0.02;
const DEPENDANCE = 0.1;
