import type { Feu, FeuId } from "../core/feu.ts";
import { obtenir } from "../core/grouper.ts";
import { parseContenuProfil } from "../ingest/profile-parser.ts";
import { TABLE_NAMES, type TableName } from "../tables/index.ts";
import type { ContenuModifiable } from "./brouillon.ts";
import { type Choix, type Dialogue, reponse } from "./dialogue.ts";
import { fusionner } from "./fusionner.ts";

const LAISSER = "laisser";
/** Asked otherwise: what files are (LEC-01), what an empty presence means (LEC-12). */
const AILLEURS: ReadonlySet<FeuId> = new Set(["LEC-01", "LEC-12"]);
/** Each answer changes figures: none is pointed at. */
const SANS_PREFERENCE: ReadonlySet<FeuId> = new Set(["LEC-04", "LEC-10"]);

/** Asks what the profile may answer to each light, once; true when an answer changed the profile. Throws `Abandon`. */
export async function demanderFeux(
  feux: readonly Feu[],
  contenu: ContenuModifiable,
  posees: Set<string>,
  dialogue: Dialogue,
): Promise<boolean> {
  let change = false;
  for (const { id, couleur, message, reponses = [], accepte } of feux) {
    if (reponses.length === 0 || accepte || AILLEURS.has(id) || posees.has(message)) continue;
    posees.add(message);
    const choix: Choix[] = [
      ...reponses.map(({ libelle }, i) => ({ valeur: String(i), libelle })),
      { valeur: LAISSER, libelle: couleur === "rouge" ? "Aucune : je corrigerai les fichiers" : "Ne rien changer" },
    ];
    const initiale = SANS_PREFERENCE.has(id) ? LAISSER : "0";
    const choisi = reponse(await dialogue.choisir({ message: `${id} : ${message}`, choix, initiale }));
    const dite = choisi === LAISSER ? undefined : reponses[Number(choisi)];
    if (!dite) continue;
    fusionner(contenu, dite.profil);
    change = true;
  }
  return change;
}

/** A column whose reading a light asks about (LEC-10), with the field of each answer. */
export interface ColonneEnSuspens {
  table: TableName;
  entete: string;
  champs: readonly (string | null)[];
}

/** Columns that no profile may write as sure: both readings stand, and only a person knows. */
export function colonnesEnSuspens(feux: readonly Feu[]): ColonneEnSuspens[] {
  const vues = new Map<string, { table: TableName; entete: string; champs: (string | null)[] }>();
  for (const { id, reponses = [], accepte } of feux) {
    if (id !== "LEC-10" || accepte) continue;
    for (const { profil } of reponses) {
      for (const [lue, colonnes] of parseContenuProfil(profil, "réponse").colonnes) {
        // a light is about an extraction: never about a list given apart
        const table = TABLE_NAMES.find((t) => t === lue);
        if (table === undefined) continue;
        for (const [entete, champ] of colonnes) {
          const cle = JSON.stringify([table, entete]);
          obtenir(vues, cle, () => ({ table, entete, champs: [] as (string | null)[] })).champs.push(champ);
        }
      }
    }
  }
  return [...vues.values()];
}
