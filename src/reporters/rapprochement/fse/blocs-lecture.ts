import { frCount, frInteger } from "../../../core/format.ts";
import { listeFse } from "../../../tables/liste-fse.ts";
import type { Block, Cell } from "../../document/model.ts";
import type { EtatFse } from "./etat.ts";

/** What the list gave, header by header, and what could not be read. */
export function blocsLecture({ liste }: EtatFse): Block[] {
  const { fichier, lues, lignes, illisibles, vides, colonnes } = liste;
  const ecartees = illisibles.filter((i) => !i.gardee).length;
  return [
    {
      kind: "note",
      texte: `${fichier} : ${frCount(lues, "ligne lue", "lignes lues")}, ${frInteger(lignes.length)} comparées, ${frInteger(ecartees)} illisibles, ${frInteger(vides)} vides.`,
    },
    {
      kind: "table",
      id: "colonnes",
      titre: "Colonnes de la liste",
      columns: [
        { key: "entete", titre: "En-tête", kind: "prose", width: 40 },
        { key: "champ", titre: "Lue comme", kind: "text" },
      ],
      rows: colonnes
        .filter((c) => c.entete !== "")
        .map(({ entete, champ }): Cell[] => [entete, champ === null ? "non lue" : listeFse.columns[champ].titre]),
    },
    {
      kind: "table",
      id: "illisibles",
      titre: "Lignes et cellules illisibles",
      columns: [
        { key: "feuille", titre: "Feuille", kind: "text" },
        { key: "ligne", titre: "Ligne", kind: "integer" },
        { key: "raison", titre: "Raison", kind: "prose", width: 60 },
        { key: "gardee", titre: "Ligne comparée", kind: "text" },
      ],
      rows: illisibles.map(({ feuille, ligne, raison, gardee }): Cell[] => [
        feuille,
        ligne,
        raison,
        gardee ? "oui" : "non",
      ]),
      vide: "Tout a été lu.",
    },
  ];
}
