import { frCount } from "../../../core/format.ts";
import { colonnesEnVigueur, type FichierEntreesSorties, nomModele } from "../../../fse/entrees-sorties/fichier.ts";
import { note } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block, Sheet, Table } from "../../document/model.ts";
import { type CadreFse, feuilleFse } from "../cadre.ts";

const OBLIGATOIRE: Readonly<Record<"non" | "toujours" | "sortie", string | null>> = {
  non: null,
  toujours: "toujours",
  sortie: "à la sortie",
};

/** « Entrées-sorties »: what to mend in the file before it is uploaded, then how it was written. */
export function feuilleEntreesSorties(cadre: CadreFse, fichiers: readonly FichierEntreesSorties[]): Sheet {
  const { maDemarche } = cadre.reglages.listes;
  const blocs: Block[] = [
    note([
      `Fichier écrit à côté de ce classeur d'après le ${nomModele(maDemarche)} : le format d'import de Ma Démarche FSE+ n'est pas public. Séparateur : ${maDemarche.separateur} ; encodage : ${maDemarche.encodage} ; dates : ${maDemarche.formatDate}.`,
      ...fichiers.map(
        (f) =>
          `${f.operation ?? "Opération non paramétrée"} : ${frCount(f.lignes, "ligne")}, dont ${frCount(f.sorties, "sortie")} ; ${frCount(f.defauts.length, "défaut")} à regarder avant le dépôt.`,
      ),
      "Ouvrir le fichier dans un tableur puis l'y enregistrer peut retirer le zéro des codes postaux et des téléphones : le déposer tel quel.",
    ]),
    tableDefauts(fichiers),
    tableColonnes(cadre),
  ];
  return feuilleFse(cadre, "Entrées-sorties", { titre: "Fichier d'entrées et de sorties", nominative: true }, blocs);
}

function tableDefauts(fichiers: readonly FichierEntreesSorties[]): Table {
  return {
    id: "defauts",
    titre: "Défauts, ligne par ligne",
    ...lister(
      fichiers.flatMap(({ operation, defauts }) => defauts.map((defaut) => ({ ...defaut, operation }))),
      [
        champ("ligne", "Ligne", "integer", (d) => d.ligne),
        champ("operation", "Opération", "text", (d) => d.operation ?? "non paramétrée"),
        champ("participant", "Identifiant", "text", (d) => d.participant),
        champ("colonne", "Colonne", "text", (d) => d.colonne),
        champ("gravite", "Gravité", "text", ({ gravite }) => ({
          value: gravite,
          tone: gravite === "à corriger" ? "bloquant" : "mineur",
        })),
        champ("probleme", "Défaut", { kind: "prose", width: 48 }, (d) => d.probleme),
        champ("remede", "Que faire", { kind: "prose", width: 48 }, (d) => d.remede),
      ],
    ),
    filtre: true,
    detaille: [
      { chiffre: "défauts à regarder avant le dépôt", vaut: fichiers.reduce((n, f) => n + f.defauts.length, 0) },
    ],
    vide: "Aucun défaut.",
  };
}

function tableColonnes({ reglages }: CadreFse): Table {
  const { maDemarche } = reglages.listes;
  return {
    titre: "Colonnes écrites",
    ...lister(colonnesEnVigueur(maDemarche), [
      champ("rang", "Rang", "integer", (_, i) => i + 1),
      champ("obligatoire", "Obligatoire", "text", (c) => OBLIGATOIRE[c.obligatoire]),
      champ("source", "Source", "text", (c) => c.source),
      champ("libelle", "Libellé", "text", (c) => c.libelle),
      champ("format", "Dates", "text", (c) => c.format ?? null),
      champ("valeurs", "Valeurs", { kind: "prose", width: 40 }, (c) =>
        Object.entries(c.valeurs)
          .map(([code, texte]) => `${code} → ${texte}`)
          .join(" ; "),
      ),
    ]),
  };
}
