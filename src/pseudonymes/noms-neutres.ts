import { compareText, foldWords } from "../core/text.ts";
import { TABLES, type TableName } from "../tables/index.ts";

/** Words that name nobody: those of the tables, of months, and those that offices give their exports. */
const MOTS_NEUTRES = new Set(
  [
    ...Object.entries(TABLES).flatMap(([nom, { titre }]) => [nom, titre]),
    "participant bénéficiaire entretien contact suivi rdv rendez vous étape opération action parcours veille émargement",
    "feuille présence signature mise relation mer absence congé effectif etp affectation passage relais",
    "liste export extraction extrait données table tableau fichier classeur csv xlsx feuil sheet onglet",
    "plie viesion evolution apap cd cd14 département départemental conseil",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "mois année trimestre semestre complet total global tous toutes tout",
    "de des du d la le l les en et au aux a par pour sur",
  ].flatMap((texte) => foldWords(texte.replace(/_/g, " ")).split(" ")),
);

/** Numbers that are a rank, a year or a date; a longer one may be an id. */
const NOMBRE_NEUTRE = /^(\d{1,2}|(19|20)\d{2}|20\d{4}|20\d{6})$/;

/** The beginning of a name, up to the first word that is neither a date nor one of those that name nobody. */
function debutNeutre(nom: string, ids: ReadonlySet<string>): string {
  let fin = 0;
  for (const { 0: mot, index } of nom.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)) {
    const plie = foldWords(mot);
    if (ids.has(mot)) break;
    // a letter alone begins an id, unless it is an article
    const article = plie.length > 1 || /^['’]/.test(nom.slice(index + 1));
    const connu = article && (MOTS_NEUTRES.has(plie) || MOTS_NEUTRES.has(plie.replace(/s$/, "")));
    if (!connu && !NOMBRE_NEUTRE.test(plie)) break;
    fin = index + mot.length;
  }
  return nom.slice(0, fin);
}

/** True when every word names nobody. */
function neutre(nom: string, ids: ReadonlySet<string>): boolean {
  return !ids.has(nom.trim()) && debutNeutre(nom, ids).length === nom.replace(/[^\p{L}\p{M}\p{N}]+$/u, "").length;
}

/** A file or sheet to name: its own name, and the tables that it holds. */
export interface ANommer {
  nom: string;
  tables: readonly TableName[];
}

/** What ends the name of a file; of a sheet, nothing. */
const EXTENSION = /\.[a-z]+$/i;
const SANS_SUITE = /$/;

/**
 * Names of the files handed out, in the order given: a name that says nothing of anybody is kept; the others keep the
 * beginning that says nothing, else the tables held, and get a number. Read again as a folder, the files come in the same
 * order as before: where the new names would change it, all of them begin with their rank. `ids` are those of the participants.
 */
export function nomsDeFichiers(fichiers: readonly ANommer[], ids: ReadonlySet<string>): string[] {
  const noms = distincts(fichiers, EXTENSION, ids);
  const dansLOrdre = noms.every((nom, i) => i === 0 || compareText(noms[i - 1] ?? "", nom) < 0);
  if (dansLOrdre) return noms;
  const largeur = String(fichiers.length).length;
  return noms.map((nom, i) => `${String(i + 1).padStart(largeur, "0")}-${nom}`);
}

/** Names of the sheets of a workbook, likewise. */
export function nomsDeFeuilles(feuilles: readonly ANommer[], ids: ReadonlySet<string>): string[] {
  return distincts(feuilles, SANS_SUITE, ids);
}

function distincts(liste: readonly ANommer[], suite: RegExp, ids: ReadonlySet<string>): string[] {
  const corps = (nom: string) => nom.replace(suite, "");
  const gardes = new Set(liste.filter(({ nom }) => neutre(corps(nom), ids)).map(({ nom }) => nom.toLowerCase()));
  const pris = new Set<string>();
  const largeur = String(liste.length).length;
  return liste.map(({ nom, tables }) => {
    if (neutre(corps(nom), ids) && !pris.has(nom.toLowerCase())) {
      pris.add(nom.toLowerCase());
      return nom;
    }
    const base = debutNeutre(corps(nom), ids) || tables.join("-").replace(/_/g, "-");
    for (let n = 1; ; n++) {
      const propose = `${base}-${String(n).padStart(largeur, "0")}${suite.exec(nom)?.[0].toLowerCase() ?? ""}`;
      if (pris.has(propose.toLowerCase()) || gardes.has(propose.toLowerCase())) continue;
      pris.add(propose.toLowerCase());
      return propose;
    }
  });
}
