import { frDay } from "../../../core/day.ts";
import { frCount, frTaux } from "../../../core/format.ts";
import { obtenir } from "../../../core/grouper.ts";
import { type Cellule, cellule } from "../../../diffusion/cellules.ts";
import { finDe } from "../../../diffusion/points.ts";
import type { Publication } from "../../../diffusion/publication.ts";
import { libelle } from "../../../indicators/libelles.ts";
import { nombreDe } from "./montrer.ts";
import type { Matiere } from "./tables.ts";

/** Findings of the published sheets, from what they print alone: what is masked or given up is in no title. */

/** « 118 parcours accompagnés depuis janvier ; 18 sorties au 30/06 » */
export function constatNombres({ publication, calculable }: Matiere): string {
  const dits = [
    ["accompagnes", "parcours accompagné", "parcours accompagnés"],
    ["entrees", "entrée", "entrées"],
    ["sorties", "sortie", "sorties"],
  ] as const;
  if (dits.every(([mesure]) => !calculable(cellule(mesure, null)))) return "Aucun chiffre n'a pu être calculé";
  const phrases = datees(
    dits.map(([mesure, un, plusieurs]) => ({ cellule: cellule(mesure, null), dire: (n) => frCount(n, un, plusieurs) })),
    publication,
  );
  return phrases === "" ? "Parcours accompagnés, entrées et sorties ne sont pas publiés dans cette édition" : phrases;
}

/** What is printed, those of one day together: « 23 entrées depuis janvier ; 13 sorties au 30/06 »; empty when nothing is. */
function datees(
  dits: readonly { readonly cellule: Cellule; readonly dire: (nombre: number) => string }[],
  publication: Publication,
): string {
  const parDate = new Map<string, string[]>();
  for (const { cellule: c, dire } of dits) {
    const etat = publication.etat(c);
    if ((etat.etat !== "montre" && etat.etat !== "repris") || etat.nombre === null) continue;
    const date = etat.etat === "montre" ? "depuis janvier" : `au ${frDay(finDe(etat))}`;
    obtenir(parDate, date, () => []).push(dire(etat.nombre));
  }
  return [...parDate]
    .sort(([a], [b]) => Number(b === "depuis janvier") - Number(a === "depuis janvier"))
    .map(([date, phrases]) => `${phrases.join(", ")} ${date}`)
    .join(" ; ");
}

/** « 19 sorties positives ou dynamiques depuis janvier : 70,4 % (19 sur 27) hors neutralisées » */
export function constatSorties({ montre, publication, calculable }: Matiere): string {
  if (!calculable(cellule("reussies", null))) return "Le taux de sorties positives n'a pas pu être calculé";
  const [reussies, rapportees, taux] = montre.rapport(cellule("reussies", null), cellule("rapportees", null));
  if (rapportees === 0) return "Aucune sortie à rapporter depuis janvier";
  const [n, d] = [nombreDe(reussies), nombreDe(rapportees)];
  if (n === undefined || d === undefined || nombreDe(taux) === undefined)
    return "Le taux de sorties positives n'est pas publié dans cette édition";
  const etat = publication.etat(cellule("reussies", null));
  const date = etat.etat === "repris" ? `au ${frDay(finDe(etat))}` : "depuis janvier";
  return `${frCount(n, "sortie positive ou dynamique", "sorties positives ou dynamiques")} ${date}, hors neutralisées : ${frTaux(n, d)}`;
}

/** Why no profile of the entrants is shown: nobody entered, they are not known, or there are few of them. */
export function sansEntrants({ montre, calculable }: Pick<Matiere, "montre" | "calculable">): string {
  const entrees = cellule("entrees", null);
  if (!calculable(entrees)) return "Le profil des entrants n'a pas pu être calculé.";
  if (montre.cellule(entrees) === 0) return "Personne n'est entré : il n'y a pas de profil à montrer.";
  return "Le profil des entrants n'est pas publié : il permettrait de retrouver un petit effectif.";
}

/** « Entrants : 21 femmes, 15 hommes depuis janvier » */
export function constatEntrants({ publication }: Matiere): string {
  const sexes = ["F", "H"].map((sexe) => ({
    cellule: cellule("entrees", null, "sexe", sexe),
    dire: (n: number) => frCount(n, libelle(sexe).toLowerCase().replace(/s$/, "")),
  }));
  const phrases = publication.blocs.has("sexe") ? datees(sexes, publication) : "";
  return phrases === "" ? "Entrants depuis janvier, par profil" : `Entrants : ${phrases}`;
}
