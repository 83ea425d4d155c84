import { frInteger } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL } from "../tables/table-data.ts";
import { distinctes, fichiersDe } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

/** APAPs who each have several structures: the column says something else than their employer (a branch, a commune). */
export function structuresParApap(
  extraction: Extraction,
  { parcoursMin, structures }: { parcoursMin: number; structures: number },
): FeuVu[] {
  const { parcours } = extraction.tables;
  if (parcours === null) return [];
  const [apaps, noms] = [parcours.cells("apap"), parcours.cells("structure")];
  const parApap = new Map<number, { parcours: number; structures: Set<number> }>();
  for (let i = 0; i < parcours.length; i++) {
    const apap = apaps[i] as number;
    const structure = noms[i] as number;
    if (apap === NULL || structure === NULL) continue;
    const vu = obtenir(parApap, apap, () => ({ parcours: 0, structures: new Set<number>() }));
    vu.parcours++;
    vu.structures.add(structure);
  }
  const juges = [...parApap.values()].filter((vu) => vu.parcours >= parcoursMin);
  const plusieurs = juges.filter((vu) => vu.structures.size >= structures).length;
  if (juges.length < 2 || plusieurs * 2 <= juges.length) return [];
  return [
    {
      couleur: "orange",
      fichiers: fichiersDe(extraction, "parcours"),
      message: `${frInteger(plusieurs)} APAP sur ${frInteger(juges.length)} ont ${frInteger(structures)} structures ou plus : la colonne lue comme la structure dit sans doute autre chose que leur employeur (une antenne, un territoire, une commune), et les chiffres par structure sont ceux de cette autre chose.`,
      remede:
        "Reliez dans le profil la colonne de l'employeur de l'APAP à « structure », ou donnez-la par APAP dans un fichier d'effectifs.",
      reserve: {
        texte: "des APAP ont plusieurs structures",
        lit: ["participants", "parcours", "etapes", "entretiens"],
        structures: [...distinctes(parcours, "structure")],
      },
    },
  ];
}
