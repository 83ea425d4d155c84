import { entreesDe, fichierDe, reunir } from "./fichiers.ts";
import { propositionsDe, reponsesProposees } from "./lecture/proposees.ts";
import type { Avancer, ChoixDeLecture, Fichier, Mesure, TableMontree } from "./protocole.ts";
import { regarder } from "./regard.ts";
import { Abandon, demander } from "./travail.ts";

/** An answer may show what nobody had seen, which has its own proposals: looked at again so many times. */
const TOURS = 4;

/** What was accepted at once, and what it changed: null where the files are too large for it to be measured. */
export interface Accepte {
  libelles: readonly string[];
  avant: Mesure | null;
  apres: Mesure | null;
}

/** Every proposal of the reading, and those that come once they are accepted, as answers of the profile. */
export async function toutesLesPropositions(
  fichiers: readonly Fichier[],
  chemin: string,
  profil: string,
  tables: readonly TableMontree[],
  avancer: Avancer,
): Promise<ChoixDeLecture[]> {
  const dits: ChoixDeLecture[] = [];
  const deja = (c: ChoixDeLecture) => dits.some((d) => memeReponse(d, c));
  for (let tour = 0; tour < TOURS; tour++) {
    const texte = await demander("profilAvec", [profil, dits]);
    const regard = await regarder(avecProfil(fichiers, chemin, texte), texte, avancer);
    if (!regard) return dits;
    const reconnus: ChoixDeLecture[] = [];
    for (const reponse of reponsesProposees(regard)) {
      const choix = await demander("choixDe", [reponse, ""]);
      reconnus.push(...choix.map((c) => ({ ...c, libelle: enMots(c, tables) })));
    }
    // what the contents say of a file comes before what its headers resemble
    const parContenu = reconnus.filter((c) => !deja(c));
    const neufs =
      parContenu.length > 0 ? parContenu : propositionsDe(regard, tables, regard.profil).filter((c) => !deja(c));
    if (neufs.length === 0) return dits;
    dits.push(...neufs);
  }
  return dits;
}

const memeReponse = (a: ChoixDeLecture, b: ChoixDeLecture): boolean =>
  JSON.stringify([a.chemin, a.valeur]) === JSON.stringify([b.chemin, b.valeur]);

/** « Droits » : Statuts, dans Participants. */
function enMots({ chemin, valeur }: ChoixDeLecture, tables: readonly TableMontree[]): string {
  const [, nom = "", entete = ""] = chemin;
  const dits = Array.isArray(valeur) ? valeur : [String(valeur)];
  if (chemin[0] === "fichiers")
    return `« ${nom} » : ${dits.map((d) => tables.find((t) => t.table === d)?.titre ?? d).join(", ")}`;
  const table = tables.find((t) => t.table === nom);
  if (chemin[0] !== "colonnes" || !table) return `${chemin.slice(1).join(", ")} : ${dits.join(", ")}`;
  const titre = table.champs.find((c) => c.champ === valeur)?.titre ?? "à ignorer";
  return `« ${entete} » : ${titre}, dans ${table.titre}`;
}

/** What these files give with that profile, or why they give nothing. */
export async function mesurerAvec(
  fichiers: readonly Fichier[],
  chemin: string,
  profil: string | Promise<string>,
): Promise<Mesure> {
  try {
    const avec = avecProfil(fichiers, chemin, await profil);
    return await demander("mesurer", [entreesDe(avec), avec]);
  } catch (error) {
    if (error instanceof Abandon) throw error;
    return { lignes: [], rouges: [], chiffres: [], refus: error instanceof Error ? error.message : String(error) };
  }
}

function avecProfil(fichiers: readonly Fichier[], chemin: string, texte: string): Fichier[] {
  const autres = fichiers.filter((f) => f.chemin !== chemin);
  return texte === "" ? autres : reunir(autres, [fichierDe(chemin, texte)]);
}
