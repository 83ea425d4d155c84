import { z } from "zod";
import type { Empechement, Extraction, GenreEmpechement } from "../tables/extraction.ts";
import { TABLES, type TableName } from "../tables/index.ts";
import { defineFeu, type FeuVu } from "./regle-feu.ts";

/** Tables without which no figure is what it says (domaine.md §3). */
export const ESSENTIELLES: readonly TableName[] = ["participants", "parcours", "etapes", "entretiens"];
/** What LEC-11 tells. */
const AILLEURS: ReadonlySet<GenreEmpechement> = new Set(["coupe", "change"]);

function essentielles({ tables }: Empechement): TableName[] {
  return tables.filter((table) => ESSENTIELLES.includes(table));
}

function titre(table: TableName): string {
  return `« ${TABLES[table].titre} » (${table})`;
}

/** Essential tables that nothing holds and that no refused file explains. */
function absentes(extraction: Extraction, empechements: readonly Empechement[]): TableName[] {
  const dites = new Set(empechements.flatMap(({ tables }) => tables));
  return ESSENTIELLES.filter((table) => extraction.tables[table] === null && !dites.has(table));
}

function feuDe(empechement: Empechement): FeuVu {
  const { fichier, message, tables } = empechement;
  const graves = essentielles(empechement);
  const rouge = graves.length > 0;
  return {
    couleur: rouge ? "rouge" : "orange",
    fichiers: fichier === null ? [] : [fichier],
    message: rouge ? message : `${message} Le reste est lu sans ce fichier.`,
    remede: rouge
      ? "Corrigez ou complétez ce fichier ; « plie inspecter » montre ce qui est compris et propose le profil."
      : "Si ce fichier compte, corrigez-le ; sinon, retirez-le du dossier, ou écartez-le dans le profil (« fichiers » : ignorer).",
    reserve: { texte: `« ${fichier ?? "une table"} » n'est pas lu`, lit: tables },
  };
}

export default defineFeu({
  id: "LEC-01",
  titre: "Fichier ou table qui n'est pas lu",
  definition: () =>
    "Orange : un fichier du dossier n'est pas lu, ou une table est mise de côté. Rouge : son nom ou son contenu annonce participants, parcours, étapes ou entretiens, ou l'une de ces quatre tables manque.",
  params: z.strictObject({}),
  juger({ extraction }) {
    const empechements = extraction.empechements.filter(({ genre }) => !AILLEURS.has(genre));
    const feux = empechements.map(feuDe);
    const manquent = absentes(extraction, empechements);
    if (manquent.length === 0) return feux;
    const plusieurs = manquent.length > 1;
    feux.push({
      couleur: "rouge",
      fichiers: [],
      message: `Aucun fichier ne donne ${plusieurs ? "les tables" : "la table"} ${manquent.map(titre).join(", ")} : un export a été oublié, ou aucune colonne n'est reconnue.`,
      remede: `Ajoutez ${plusieurs ? "les exports qui manquent" : "l'export qui manque"} ; si un fichier déposé ${plusieurs ? "les" : "la"} contient sous d'autres en-têtes, « plie inspecter » propose comment les relier dans le profil.`,
      reserve: { texte: `sans ${manquent.join(", ")}`, lit: manquent },
    });
    return feux;
  },
  exemple: {
    fichiers: { "participants.csv": "id;sexe;date_naissance\nP1;F;01/02/1980\n" },
    couleur: "rouge",
  },
});
