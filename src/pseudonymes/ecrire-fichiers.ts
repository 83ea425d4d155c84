import type { Artefact } from "../core/artefact.ts";
import { grouper } from "../core/grouper.ts";
import { sha256Hex } from "../core/sha256.ts";
import { type SheetPlan, tablesOf } from "../ingest/plan/plan.ts";
import type { TableName } from "../tables/index.ts";
import { classeur, texteDelimite } from "./fichiers.ts";
import type { Jetons } from "./jetons.ts";
import { nomsDeFeuilles, nomsDeFichiers } from "./noms-neutres.ts";
import type { Recopie } from "./recopie.ts";

/** The files written, and what is told of them. */
export interface Ecrits {
  /** Old name → new name, in the order of the files; null when the file repeats another one. */
  fichiers: { avant: string; apres: string | null }[];
  artefacts: Artefact[];
  /** Tables of each file (`classeur.xlsx > Feuille` for a sheet), as they were read. */
  tables: Map<string, readonly TableName[]>;
  /** Columns dropped, by file or sheet as named in the output. */
  colonnesRetirees: { fichier: string; colonnes: string[] }[];
}

/** The files of the sheets rewritten: same kind, same encoding, names that say nothing of anybody. */
export function ecrireFichiers(
  recopies: ReadonlyMap<SheetPlan, Recopie>,
  ids: ReadonlySet<string>,
  jetons: Jetons,
): Ecrits {
  const groupes = [...grouper(recopies, ([plan]) => plan.file.path).values()];
  const noms = nomsDeFichiers(
    groupes.map((paires) => ({
      nom: paires[0]?.[0].file.name ?? "",
      tables: [...new Set(paires.flatMap(([plan]) => tablesOf(plan.matches)))],
    })),
    ids,
  );
  const ecrits: Ecrits = { fichiers: [], artefacts: [], tables: new Map(), colonnesRetirees: [] };
  const empreintes = new Set<string>();
  for (const [n, paires] of groupes.entries()) {
    const [premiere] = paires;
    const nom = noms[n] ?? "";
    if (!premiere) continue;
    const feuilles = nomsDeFeuilles(
      paires.map(([plan]) => ({ nom: plan.feuille ?? "", tables: tablesOf(plan.matches) })),
      ids,
    );
    const [plan, recopie] = premiere;
    const texte = plan.separator !== null;
    const contenuDe = (r: Recopie, feuille: string) => ({
      tete: r.tete,
      lignes: r.melangees(jetons, `${nom}\n${feuille}`),
    });
    const contenu =
      plan.separator !== null
        ? texteDelimite(contenuDe(recopie, ""), plan.separator, plan.examination)
        : classeur(paires.map(([, r], i) => ({ nom: feuilles[i] ?? "", contenu: contenuDe(r, feuilles[i] ?? "") })));
    const empreinte = sha256Hex(contenu);
    // what was dropped may have been all that told two files apart: their lines were duplicates already
    const repete = empreintes.has(empreinte);
    empreintes.add(empreinte);
    ecrits.fichiers.push({ avant: plan.file.name, apres: repete ? null : nom });
    if (repete) continue;
    ecrits.artefacts.push({ chemin: nom, contenu });
    for (const [i, [sien, { colonnes }]] of paires.entries()) {
      ecrits.tables.set(texte ? nom : `${nom} > ${feuilles[i]}`, tablesOf(sien.matches));
      const ou = texte ? nom : `${nom} [${feuilles[i]}]`;
      if (colonnes.retirees.length > 0) ecrits.colonnesRetirees.push({ fichier: ou, colonnes: colonnes.retirees });
    }
  }
  return ecrits;
}
