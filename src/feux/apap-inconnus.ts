import { frInteger } from "../core/format.ts";
import { compareText } from "../core/text.ts";
import type { Extraction } from "../tables/extraction.ts";
import { fichiersDe, liste } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

/**
 * Contacts whose APAP is nobody that the list knows: an address, initials, a surname alone. Null when no more than
 * `partMax` of the lines that name one do so, or when fewer than `lignesMin` name one. `contacts`: lines of contacts that each
 * name is on; `dits`: names that are already told.
 */
export function apapInconnus(
  extraction: Extraction,
  contacts: readonly { nom: string; lignes: number }[],
  connus: ReadonlySet<string>,
  dits: ReadonlySet<string>,
  { partMax, lignesMin }: { partMax: number; lignesMin: number },
): FeuVu | null {
  if (connus.size === 0) return null;
  const remplies = contacts.reduce((somme, { lignes: n }) => somme + n, 0);
  const inconnus = contacts.filter(({ nom, lignes: n }) => n > 0 && !connus.has(nom) && !dits.has(nom));
  inconnus.sort((a, b) => b.lignes - a.lignes || compareText(a.nom, b.nom));
  const lignes = inconnus.reduce((somme, { lignes: n }) => somme + n, 0);
  if (remplies < lignesMin || lignes <= partMax * remplies) return null;
  const noms = inconnus.map(({ nom }) => nom);
  // one name on most lines of a follow-up that several share is whoever typed it
  const saisie = connus.size > 1 && (inconnus[0]?.lignes ?? 0) > remplies / 2;
  return {
    couleur: "orange",
    fichiers: fichiersDe(extraction, "entretiens"),
    message: `${frInteger(lignes)} contacts sur ${frInteger(remplies)} sont d'un APAP que la liste des parcours ne connaît pas (${liste(noms.map((nom) => `« ${nom} »`))}) : ${saisie ? "la colonne dit sans doute qui a saisi le contact, pas qui l'a tenu." : `une adresse, des initiales ou un nom seul à la place de « ${[...connus].sort(compareText)[0]} » ?`} Les constats de ces contacts portent ce nom-là.`,
    remede: `Donnez dans le profil le nom de la liste : alias: { apap: { ${JSON.stringify(noms[0])}: "nom dans la liste" } } ; ou ignorez la colonne : colonnes: { entretiens: { "son en-tête": ignorer } }.`,
    reserve: { texte: "APAP des contacts inconnus de la liste", lit: ["entretiens.apap"] },
  };
}
