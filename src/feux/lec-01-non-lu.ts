import { z } from "zod";
import { entier, proportion } from "../core/seuil.ts";
import type { Empechement, Extraction, GenreEmpechement } from "../tables/extraction.ts";
import { ESSENTIELLES, TABLES, type TableName } from "../tables/index.ts";
import { colonnesFusionnees } from "./colonnes-fusionnees.ts";
import { liste } from "./lignes.ts";
import { defineFeu, type FeuVu } from "./regle-feu.ts";

/** What LEC-11 tells. */
const AILLEURS: ReadonlySet<GenreEmpechement> = new Set(["coupe", "peut_etre_coupe", "change"]);

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

/** What is told of one file, without its name: files that say the same are told once. */
function sansNom({ message, fichier, genre, tables }: Empechement): string {
  return JSON.stringify([genre, tables, fichier === null ? message : message.split(fichier).join("")]);
}

function feuDe(empechements: readonly [Empechement, ...Empechement[]]): FeuVu {
  const [premier, ...autres] = empechements;
  const { message, tables } = premier;
  const fichiers = empechements.flatMap(({ fichier }) => fichier ?? []);
  const rouge = essentielles(premier).length > 0;
  const deMeme = autres.length === 0 ? "" : ` De même : ${liste(fichiers.slice(1).map((nom) => `« ${nom} »`))}.`;
  return {
    couleur: rouge ? "rouge" : "orange",
    fichiers,
    message: `${message}${deMeme}${rouge ? "" : " Le reste est lu sans."}`,
    ...(premier.profil === undefined ? {} : { reponses: [{ libelle: "Oui, lire ainsi", profil: premier.profil }] }),
    remede:
      premier.profil !== undefined
        ? "Acceptez ce qui est proposé (fichiers, colonnes… du profil) ; ou corrigez l'export, ou retirez ce fichier du dossier."
        : rouge
          ? "Corrigez ou complétez ce qui est dit ; « plie inspecter » montre ce qui est compris et propose le profil."
          : "Si ce fichier compte, corrigez-le ; sinon, retirez-le du dossier, ou écartez-le dans le profil (« fichiers » : ignorer).",
    // a file's name may name someone, and reserves go to everyone
    reserve: { texte: fichiers.length > 1 ? `${fichiers.length} fichiers non lus` : "un fichier non lu", lit: tables },
  };
}

export default defineFeu({
  id: "LEC-01",
  titre: "Fichier ou table qui n'est pas lu",
  definition: () =>
    "Orange : un fichier du dossier n'est pas lu, ou une table est mise de côté. Rouge : son nom ou son contenu annonce participants, parcours, étapes ou entretiens, ou l'une de ces quatre tables manque ; ou la structure ou l'APAP n'est écrit que sur la première ligne de chaque groupe.",
  params: z.strictObject({
    lignesMin: entier(10, "lignes d'un fichier pour juger qu'un nom n'y est que par endroits"),
    partRemplie: proportion(0.5, "part des lignes en dessous de laquelle le nom n'y est que par endroits"),
  }),
  juger({ extraction }, { lignesMin, partRemplie }) {
    const empechements = extraction.empechements.filter(({ genre }) => !AILLEURS.has(genre));
    const groupes = new Map<string, [Empechement, ...Empechement[]]>();
    for (const e of empechements) {
      const groupe = groupes.get(sansNom(e));
      if (groupe) groupe.push(e);
      else groupes.set(sansNom(e), [e]);
    }
    const feux = [
      ...[...groupes.values()].map(feuDe),
      ...colonnesFusionnees(extraction, { lignesMin, part: partRemplie }),
    ];
    const manquent = absentes(extraction, empechements);
    if (manquent.length === 0) return feux;
    const plusieurs = manquent.length > 1;
    feux.push({
      couleur: "rouge",
      fichiers: [],
      message: `Aucun fichier ne donne ${plusieurs ? "les tables" : "la table"} ${manquent.map(titre).join(", ")} : un export a été oublié, ou aucune colonne n'est reconnue.`,
      remede: `Ajoutez ${plusieurs ? "les exports qui manquent" : "l'export qui manque"} ; si un fichier déposé ${plusieurs ? "les" : "la"} contient sous d'autres en-têtes, « plie inspecter » propose comment les relier dans le profil.`,
      reserve: {
        texte: `sans ${plusieurs ? "les tables" : "la table"} ${manquent.map(titre).join(", ")}`,
        lit: manquent,
      },
    });
    return feux;
  },
  exemple: {
    fichiers: { "participants.csv": "id;sexe;date_naissance\nP1;F;01/02/1980\n" },
    couleur: "rouge",
  },
});
