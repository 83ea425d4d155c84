import { frInteger } from "../core/format.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL } from "../tables/table-data.ts";
import { rangs } from "./echantillon.ts";
import { fichiersDe } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

/** APAPs of one person's contacts from which one no longer follows them. */
const TROP = 3;

/** Persons whose contacts bear many APAPs: the number does not go with the rest of the line. */
export function plusieursApap(
  extraction: Extraction,
  { contacts, part, personnesMin }: { contacts: number; part: number; personnesMin: number },
): FeuVu[] {
  const { entretiens } = extraction.tables;
  if (entretiens === null || !entretiens.mapped.has("apap")) return [];
  const [qui, apaps] = [entretiens.cells("participant"), entretiens.cells("apap")];
  const suivis = new Map<number, { lignes: number; apaps: Set<number> }>();
  for (const i of rangs(entretiens.length)) {
    const [personne, apap] = [qui[i] as number, apaps[i] as number];
    if (personne === NULL || apap === NULL) continue;
    const suivi = suivis.get(personne) ?? { lignes: 0, apaps: new Set<number>() };
    suivi.lignes++;
    suivi.apaps.add(apap);
    suivis.set(personne, suivi);
  }
  const juges = [...suivis.values()].filter(({ lignes }) => lignes >= contacts);
  const disperses = juges.filter((suivi) => suivi.apaps.size >= TROP).length;
  if (juges.length < personnesMin || disperses <= part * juges.length) return [];
  return [
    {
      couleur: "orange",
      fichiers: fichiersDe(extraction, "entretiens"),
      message: `Les contacts de ${frInteger(disperses)} participants sur ${frInteger(juges.length)} sont de trois APAP ou plus : le numéro ne va pas avec le reste de la ligne (colonne triée seule, décalée ou recopiée), ou la colonne ne dit pas l'APAP.`,
      remede:
        "Refaites l'export du suivi sans le retoucher dans un tableur ; si la colonne ne dit pas l'APAP, écrivez « ignorer » en face d'elle dans le profil.",
      reserve: { texte: "le numéro des contacts ne va pas avec le reste de la ligne", lit: ["entretiens"] },
    },
  ];
}
