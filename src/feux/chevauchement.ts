import { frDay } from "../core/day.ts";
import { frInteger } from "../core/format.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import { nomDe, sourcesDe } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

/** One export of the contacts: its days, and the lines of it that an earlier one had already given. */
interface Export {
  index: number;
  debut: number;
  fin: number;
  doublons: number;
}

function exportsDe({ sources, premiersRedits }: Extraction, data: TableData): Export[] {
  const vus = new Map<number, Export>();
  const jours = data.cells("date");
  let vu: Export | undefined;
  for (let i = 0; i < data.length; i++) {
    const index = data.sources[i] as number;
    const jour = jours[i] as number;
    if (vu?.index !== index) vu = vus.get(index);
    if (!vu) {
      const debut = Math.min(jour, premiersRedits.get(index) ?? jour);
      vus.set(index, (vu = { index, debut, fin: jour, doublons: sources[index]?.detailEcartees.doublon ?? 0 }));
    }
    if (jour < vu.debut) vu.debut = jour;
    if (jour > vu.fin) vu.fin = jour;
  }
  return [...vus.values()];
}

/** Lines of an export, of a person whom the other one names too, between two days. */
function lignesEntre(data: TableData, { index }: Export, autre: Export, debut: number, fin: number): number {
  const [participants, jours] = [data.cells("participant"), data.cells("date")];
  const connus = new Set<number>();
  for (let i = 0; i < data.length; i++) if (data.sources[i] === autre.index) connus.add(participants[i] as number);
  let nombre = 0;
  for (let i = 0; i < data.length; i++) {
    const jour = jours[i] as number;
    if (data.sources[i] !== index || jour === NULL || jour < debut || jour > fin) continue;
    if (connus.has(participants[i] as number)) nombre++;
  }
  return nombre;
}

/**
 * Two exports of which the later tells the same days again, without some lines of the older: they were deleted or moved in
 * between, and still count.
 */
export function lignesDisparues(
  extraction: Extraction,
  { min, part, partCommune }: { min: number; part: number; partCommune: number },
): FeuVu[] {
  const data = extraction.tables.entretiens as TableData | null;
  if (data === null || sourcesDe(extraction, "entretiens").length < 2) return [];
  const tous = exportsDe(extraction, data);
  if (tous.every(({ doublons }) => doublons === 0)) return [];
  return tous.flatMap((recent): FeuVu[] => {
    return tous.flatMap((ancien): FeuVu[] => {
      if (ancien === recent || ancien.fin >= recent.fin || recent.debut > ancien.fin) return [];
      // what both give was set aside from the one read second
      const communes = recent.index > ancien.index ? recent.doublons : ancien.doublons;
      if (communes === 0) return [];
      const [debut, fin] = [recent.debut, ancien.fin];
      const gardees = lignesEntre(data, ancien, recent, debut, fin);
      const disparues = recent.index > ancien.index ? gardees - communes : gardees;
      const lignes = disparues + communes;
      if (communes < partCommune * lignes || disparues < min || disparues < part * lignes) return [];
      const [a, r] = [extraction.sources[ancien.index], extraction.sources[recent.index]];
      if (!a || !r) return [];
      return [
        {
          couleur: "rouge",
          fichiers: [a.fichier, r.fichier],
          message: `${nomDe(a)} et ${nomDe(r)} donnent tous deux les contacts du ${frDay(debut)} au ${frDay(fin)} ; ${frInteger(disparues)} du premier ne sont plus dans le second, plus récent : supprimés ou déplacés depuis, ils seraient comptés.`,
          remede: `Gardez un seul export pour ces jours : retirez du premier les lignes à partir du ${frDay(debut)}, ou refaites un export de toute la période.`,
          reserve: {
            texte: `${frInteger(disparues)} contacts absents de l'export le plus récent sont comptés`,
            lit: ["entretiens"],
          },
        },
      ];
    });
  });
}
