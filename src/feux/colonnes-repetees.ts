import { obtenir } from "../core/grouper.ts";
import { normaliseHeader } from "../ingest/headers/normalise.ts";
import type { Profil } from "../ingest/profile.ts";
import type { Extraction, Source } from "../tables/extraction.ts";
import { columnsOf, type TableName } from "../tables/index.ts";
import { liste, nomDe } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

const NUMERO = /^(.*\S)\s*(\d{1,2})$/su;
/** What a second set of the columns would be. */
const SECONDS = new Map<TableName, string>([
  ["parcours", "un second parcours"],
  ["etapes", "une seconde étape"],
  ["entretiens", "un second contact"],
  ["veilles", "une seconde veille"],
]);

const lieuDe = ({ fichier, feuille }: Source): string => JSON.stringify([fichier, feuille]);

/** Ranks of the sources of each file or sheet. */
function parLieu(sources: readonly Source[]): ReadonlyMap<string, readonly number[]> {
  const rangs = new Map<string, number[]>();
  for (const [i, source] of sources.entries()) obtenir(rangs, lieuDe(source), () => []).push(i);
  return rangs;
}

/** Columns of a file or sheet that no table reads, each with whether a cell of it is filled. `voisines`: its sources. */
function libresDe({ sources, echantillons }: Extraction, voisines: readonly number[]): Map<string, boolean> {
  const lues = new Set(
    voisines.flatMap((i) => (sources[i]?.colonnes ?? []).flatMap((c) => (c.champ === null ? [] : [c.entete]))),
  );
  const vues = voisines.flatMap((i) => [...(echantillons.get(i) ?? [])]);
  return new Map(
    vues.flatMap(([entete, valeurs]) => (lues.has(entete) ? [] : [[entete, valeurs().length > 0] as const])),
  );
}

/** « Date d'entrée 2 » unread beside « Date d'entrée »: a second row of the table along the line, that would be lost. */
export function colonnesRepetees(extraction: Extraction, profil: Profil): FeuVu[] {
  const lieux = parLieu(extraction.sources);
  return extraction.sources.flatMap((source): FeuVu[] => {
    const { table, colonnes } = source;
    const second = SECONDS.get(table);
    if (second === undefined) return [];
    const stems = new Map<string, { entete: string; modele: string; remplie: boolean }[]>();
    for (const [entete, remplie] of libresDe(extraction, lieux.get(lieuDe(source)) ?? [])) {
      if (profil.colonnes.get(table)?.has(normaliseHeader(entete)) === true) continue;
      const [, tige = "", numero = ""] = NUMERO.exec(entete.trim()) ?? [];
      if (Number(numero) < 2) continue;
      const stem = normaliseHeader(tige);
      stems.set(stem, [
        ...(stems.get(stem) ?? []),
        { entete, modele: `${entete.trim().slice(0, -numero.length)}{n}`, remplie },
      ]);
    }
    const repetes = colonnes.flatMap(({ entete, champ }) => {
      const suites = champ === null ? undefined : stems.get(normaliseHeader(entete));
      return champ === null || suites === undefined ? [] : [{ entete, champ, suites }];
    });
    const jour = repetes.find(({ champ, suites }) => {
      const column = columnsOf(table).get(champ);
      return column?.star === true && column.kind === "day" && suites.some((s) => s.remplie);
    });
    if (!jour) return [];
    const entetes = repetes.flatMap(({ suites }) => suites.map((s) => s.entete));
    const modeles = repetes.map(({ champ, suites }) => `${champ}: ${JSON.stringify(suites[0]?.modele)}`).join(", ");
    const ignorees = entetes.map((entete) => `${JSON.stringify(entete)}: ignorer`).join(", ");
    const lire = `repete: { ${table}: { ${modeles} } }`;
    const laisser = `colonnes: { ${table}: { ${ignorees} } }`;
    const plusieurs = entetes.length > 1;
    return [
      {
        couleur: "rouge",
        fichiers: [source.fichier],
        message: `${nomDe(source)} : ${liste(entetes.map((e) => `« ${e} »`))} ${plusieurs ? "répètent" : "répète"} « ${jour.entete} » le long de la ligne et ${plusieurs ? "ne sont pas lues" : "n'est pas lue"} : ce serait ${second} sur la même ligne, et rien n'en est compté.`,
        remede: `Dites dans le profil qu'elles se répètent : ${lire}, ou qu'elles n'ont rien à voir : ${laisser}.`,
        reponses: [
          { libelle: `Lire ${second} par ligne`, profil: lire },
          { libelle: "Laisser ces colonnes de côté", profil: laisser },
        ],
        reserve: { texte: `${second} par ligne n'est pas lu : « ${jour.entete} » est répété`, lit: [table] },
      },
    ];
  });
}
