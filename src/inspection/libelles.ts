import { obtenir } from "../core/grouper.ts";
import { columnsOf, type TableName } from "../tables/index.ts";
import { type FeuilleVue, matchesDe } from "./feuille-vue.ts";
import type { Libelles } from "./inspection.ts";
import { libelleCourt } from "./masque.ts";

/** Columns whose distinct labels are shown, in this order. */
const MONTRES: readonly (readonly [TableName, string])[] = [
  ["etapes", "famille"],
  ["etapes", "intitule"],
  ["etapes", "contrat"],
  ["veilles", "motif"],
  ["parcours", "motif_sortie"],
  ["entretiens", "modalite"],
  ["entretiens", "presence"],
  ["entretiens", "nature"],
];

/** Distinct labels of opérations, contrats, motifs, modalités…, over all files, with their counts. */
export function libellesDe(feuilles: readonly FeuilleVue[], valeurs: boolean): Libelles[] {
  return MONTRES.flatMap(([table, champ]) => {
    const column = columnsOf(table).get(champ);
    if (!column) return [];
    const vus = new Map<string, { nombre: number; code: string | null }>();
    for (const feuille of feuilles) {
      const match = matchesDe(feuille).find((m) => m.table === table);
      const vue = match && feuille.colonnes[match.fields.indexOf(champ)];
      for (const valeur of vue?.valeurs.values() ?? []) {
        const libelle = libelleCourt(valeur.texte);
        const { lecture } = valeur;
        // the code that it was read as
        const code = column.kind === "code" && lecture?.etat === "lu" ? String(lecture.valeur) : null;
        obtenir(vus, libelle, () => ({ nombre: 0, code })).nombre += valeur.nombre;
      }
    }
    if (vus.size === 0) return [];
    const montres = [...vus].filter(([, { nombre }]) => valeurs || column.privacy === undefined || nombre > 1);
    const dits = montres
      .map(([libelle, { nombre, code }]) => ({ libelle, nombre, code }))
      .sort((a, b) => b.nombre - a.nombre || (a.libelle < b.libelle ? -1 : 1));
    return [{ table, champ, titre: column.titre, valeurs: dits, tus: vus.size - montres.length }];
  });
}
