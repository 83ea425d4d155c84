import { frInteger, frPercent } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import { fichiersDe } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

/** Structure or APAP of each participant, by the parcours; the last one read when there are several. */
function groupes(parcours: TableData, champ: string): Map<number, Set<number>> {
  const [personnes, noms, entrees] = ["participant", champ, "date_integration"].map((c) => parcours.cells(c));
  const parNom = new Map<number, Set<number>>();
  for (let i = 0; i < parcours.length; i++) {
    const nom = noms?.[i] as number;
    if (nom === NULL || entrees?.[i] === NULL) continue;
    obtenir(parNom, nom, () => new Set<number>()).add(personnes?.[i] as number);
  }
  return parNom;
}

/** A structure or an APAP of whom nobody has an étape, when almost everyone else has: its export is missing. */
export function sansEtape(
  extraction: Extraction,
  { participantsMin, partAilleurs }: { participantsMin: number; partAilleurs: number },
): FeuVu[] {
  const { parcours, etapes } = extraction.tables;
  if (parcours === null || etapes === null) return [];
  const avec = new Set(etapes.cells("participant").subarray(0, etapes.length));
  const { pool } = parcours;
  const oublies = new Set<number>();
  return (["structure", "apap"] as const).flatMap((champ) => {
    const parNom = [...groupes(parcours, champ)];
    return parNom.flatMap(([nom, siens]): FeuVu[] => {
      const tous = [...siens];
      if (siens.size < participantsMin || tous.some((p) => avec.has(p)) || tous.every((p) => oublies.has(p))) return [];
      const autres = parNom.flatMap(([n, s]) => (n === nom ? [] : [...s]));
      const part = autres.filter((p) => avec.has(p)).length / autres.length;
      if (autres.length < participantsMin || part < partAilleurs) return [];
      for (const p of siens) oublies.add(p);
      const dit = pool.text(nom);
      return [
        {
          couleur: "orange",
          fichiers: fichiersDe(extraction, "etapes"),
          message: `Aucun des ${frInteger(siens.size)} participants de « ${dit} » n'a d'étape, quand ${frPercent(part, 0)} des autres en ont : l'export de ses étapes manque, ou elles n'y sont pas saisies.`,
          remede: "Ajoutez l'export des étapes qui manque ; si elles ne sont vraiment pas saisies, rien à faire.",
          reserve: {
            texte: `aucune étape de « ${dit} »`,
            lit: ["etapes"],
            ...(champ === "structure" ? { structures: [dit] } : { apaps: [dit] }),
          },
        },
      ];
    });
  });
}
