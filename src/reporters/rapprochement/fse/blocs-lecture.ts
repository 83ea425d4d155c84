import { frCount, frInteger } from "../../../core/format.ts";
import { listeFse } from "../../../tables/liste-fse.ts";
import { note } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block } from "../../document/model.ts";
import type { EtatFse } from "./etat.ts";

/** What the list gave, header by header, and what could not be read. */
export function blocsLecture({ liste }: EtatFse): Block[] {
  const { fichier, lues, lignes, illisibles, vides, colonnes } = liste;
  const ecartees = illisibles.filter((i) => !i.gardee).length;
  return [
    note(
      `${fichier} : ${frCount(lues, "ligne lue", "lignes lues")}, ${frInteger(lignes.length)} comparées, ${frInteger(ecartees)} illisibles, ${frInteger(vides)} vides.`,
    ),
    {
      id: "colonnes",
      titre: "Colonnes de la liste",
      ...lister(
        colonnes.filter((c) => c.entete !== ""),
        [
          champ("entete", "En-tête", { kind: "prose", width: 40 }, ({ entete }) => entete),
          champ("champ", "Lue comme", "text", ({ champ }) =>
            champ === null ? "non lue" : listeFse.columns[champ].titre,
          ),
        ],
      ),
    },
    {
      id: "illisibles",
      titre: "Lignes et cellules illisibles",
      ...lister(illisibles, [
        champ("feuille", "Feuille", "text", ({ feuille }) => feuille),
        champ("ligne", "Ligne", "integer", ({ ligne }) => ligne),
        champ("raison", "Raison", { kind: "prose", width: 60 }, ({ raison }) => raison),
        champ("gardee", "Ligne comparée", "text", ({ gardee }) => (gardee ? "oui" : "non")),
      ]),
      vide: "Tout a été lu.",
    },
  ];
}
