import { frCount, frTaux } from "../../../core/format.ts";
import { cellule } from "../../../diffusion/cellules.ts";
import { libelle } from "../../../indicators/libelles.ts";
import { nombreDe } from "./montrer.ts";
import type { Matiere } from "./tables.ts";

/** Findings of the published sheets, from what they print alone: what is masked or given up is in no title. */

/** « 118 parcours accompagnés, 18 sorties depuis janvier » */
export function constatNombres({ montre, calculable }: Matiere): string {
  const dits = [
    ["accompagnes", "parcours accompagné", "parcours accompagnés"],
    ["entrees", "entrée", "entrées"],
    ["sorties", "sortie", "sorties"],
  ] as const;
  const montres = dits.flatMap(([mesure, un, plusieurs]) => {
    const n = montre.cellule(cellule(mesure, null));
    return typeof n === "number" ? [frCount(n, un, plusieurs)] : [];
  });
  if (dits.every(([mesure]) => !calculable(cellule(mesure, null)))) return "Aucun chiffre n'a pu être calculé";
  return montres.length === 0 ? "De petits effectifs : aucun n'est publié" : `${montres.join(", ")} depuis janvier`;
}

/** « 19 sorties positives ou dynamiques depuis janvier : 70,4 % (19 sur 27) hors neutralisées » */
export function constatSorties({ montre, calculable }: Matiere): string {
  if (!calculable(cellule("reussies", null))) return "Le taux de sorties positives n'a pas pu être calculé";
  const [reussies, rapportees, taux] = montre.rapport(cellule("reussies", null), cellule("rapportees", null));
  if (rapportees === 0) return "Aucune sortie à rapporter depuis janvier";
  const [n, d] = [nombreDe(reussies), nombreDe(rapportees)];
  if (n === undefined || d === undefined || nombreDe(taux) === undefined)
    return "Le taux de sorties positives n'est pas publié dans cette édition";
  if (typeof taux !== "number") return "Le taux de sorties positives est celui d'une édition déjà publiée";
  return `${frCount(n, "sortie positive ou dynamique", "sorties positives ou dynamiques")} depuis janvier, hors neutralisées : ${frTaux(n, d)}`;
}

/** Why no profile of the entrants is shown: nobody entered, they are not known, or there are few of them. */
export function sansEntrants({ montre, calculable }: Pick<Matiere, "montre" | "calculable">): string {
  const entrees = cellule("entrees", null);
  if (!calculable(entrees)) return "Le profil des entrants n'a pas pu être calculé.";
  if (montre.cellule(entrees) === 0) return "Personne n'est entré : il n'y a pas de profil à montrer.";
  return "Le profil des entrants n'est pas publié : il permettrait de retrouver un petit effectif.";
}

/** « Entrants depuis janvier : 21 femmes, 15 hommes » */
export function constatEntrants({ montre, publication }: Matiere): string {
  const sexes = ["F", "H"].flatMap((sexe) => {
    const n = publication.blocs.has("sexe") ? montre.cellule(cellule("entrees", null, "sexe", sexe)) : null;
    return typeof n === "number" ? [frCount(n, libelle(sexe).toLowerCase().replace(/s$/, ""))] : [];
  });
  return sexes.length > 0 ? `Entrants depuis janvier : ${sexes.join(", ")}` : "Entrants depuis janvier, par profil";
}
