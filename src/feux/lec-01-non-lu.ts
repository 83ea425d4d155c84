import * as z from "zod";
import { frInteger } from "../core/format.ts";
import { entier, proportion } from "../core/seuil.ts";
import type { Empechement, Extraction, GenreEmpechement } from "../tables/extraction.ts";
import { citerTable, ESSENTIELLES, type TableName, titreDuChamp } from "../tables/index.ts";
import { NULL, type TableData } from "../tables/table-data.ts";
import { liste, nomDe, plagesDe, sourcesDe } from "./lignes.ts";
import { defineFeu, type FeuVu } from "./regle-feu.ts";

/** Names that every line of a table should bear, and that people merge over the lines below. */
const NOMS: readonly (readonly [TableName, string])[] = [
  ["parcours", "structure"],
  ["parcours", "apap"],
  ["entretiens", "apap"],
];

/** A name written on the first line of a group only: the others would be of no structure, or of another APAP. */
function colonnesFusionnees(extraction: Extraction, { lignesMin, part }: { lignesMin: number; part: number }): FeuVu[] {
  return NOMS.flatMap(([table, champ]) => {
    const data = extraction.tables[table] as TableData | null;
    if (data === null || !data.mapped.has(champ)) return [];
    const cells = data.cells(champ);
    const plages = plagesDe(extraction, data);
    return sourcesDe(extraction, table).flatMap(({ index, source }): FeuVu[] => {
      const entete = source.colonnes.find((c) => c.champ === champ)?.entete;
      if (entete === undefined) return [];
      let lignes = 0;
      let remplies = 0;
      let premiere: number | null = null;
      const noms = new Set<number>();
      const [premier, dernier] = plages.get(index) ?? [0, 0];
      for (let i = premier; i < dernier; i++) {
        if (data.sources[i] !== index) continue;
        lignes++;
        const nom = cells[i] as number;
        premiere ??= nom;
        if (nom === NULL) continue;
        remplies++;
        noms.add(nom);
        if (remplies > noms.size) return [];
      }
      // merged over its group, a name stands once, and the first line bears one; a column filled here and there repeats its names
      if (lignes < lignesMin || noms.size < 2 || premiere === NULL) return [];
      if (remplies > part * lignes) return [];
      const titre = titreDuChamp(table, champ);
      return [
        {
          couleur: "rouge",
          fichiers: [source.fichier],
          message: `${nomDe(source)} : « ${entete} » (${titre}) n'est rempli que sur ${frInteger(remplies)} lignes sur ${frInteger(lignes)}, chaque nom une seule fois : les cases étaient sans doute fusionnées, et le nom n'est que sur la première ligne de chaque groupe.`,
          remede: `Dans Excel, défusionnez « ${entete} » et recopiez chaque nom vers le bas (Accueil, Remplissage, En bas), ou refaites l'export avec le nom sur chaque ligne.`,
          reserve: {
            texte: `« ${entete} » n'est rempli que sur une ligne par groupe`,
            lit: [table, `${table}.${champ}`],
          },
        },
      ];
    });
  });
}

/** What LEC-11 tells. */
const AILLEURS: ReadonlySet<GenreEmpechement> = new Set(["coupe", "peut_etre_coupe", "change"]);

function essentielles({ tables }: Empechement): TableName[] {
  return tables.filter((table) => ESSENTIELLES.includes(table));
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
      message: `Aucun fichier ne donne ${plusieurs ? "les tables" : "la table"} ${manquent.map(citerTable).join(", ")} : un export a été oublié, ou aucune colonne n'est reconnue.`,
      remede: `Ajoutez ${plusieurs ? "les exports qui manquent" : "l'export qui manque"} ; si un fichier déposé ${plusieurs ? "les" : "la"} contient sous d'autres en-têtes, « plie inspecter » propose comment les relier dans le profil.`,
      reserve: {
        texte: `sans ${plusieurs ? "les tables" : "la table"} ${manquent.map(citerTable).join(", ")}`,
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
