import { frCount, frDe, frInteger, frNumber } from "../../core/format.ts";
import type { ColonneInspectee, FeuilleInspectee, FichierInspecte } from "../../inspection/inspection.ts";
import { TABLES } from "../../tables/index.ts";
import { note, noteTitree } from "../document/blocs.ts";
import { champ, lister } from "../document/lister.ts";
import type { Block } from "../document/model.ts";

/** Unknown values, and defects, shown per column. */
const PREMIERS = 5;

/** Characters shown of an example, and of a header. */
const EXEMPLE = 18;
const ENTETE = 60;
/** Columns shown that nothing takes: a sheet wider than that is no list, and all its columns are in the JSON. */
const LIBRES = 200;

const ORIGINES = { nom: "nom exact", profil: "profil", code: "code de liste" } as const;
const SEPARATEURS: Readonly<Record<string, string>> = { ";": "« ; »", ",": "« , »", "\t": "tabulation", "|": "« | »" };

/** What one file is, and each of its sheets. */
export function blocsFichier(fichier: FichierInspecte): Block[] {
  const { nature, encodage, separateur, feuilles, refus } = fichier;
  const details = [
    nature ?? "non lu",
    ...(encodage ? [encodage] : []),
    ...(separateur ? [`séparateur ${SEPARATEURS[separateur] ?? `« ${separateur} »`}`] : []),
    octets(fichier.taille),
  ];
  const titre = `${fichier.fichier} · ${details.join(", ")}`;
  if (refus !== null) return [{ kind: "note", titre, texte: [`✗ ${refus}`], tons: ["bloquant"] }];
  const [premiere, ...autres] = feuilles;
  const dites = [
    ...(fichier.laisse ? ["laissé de côté : ce genre de fichier n'est pas lu dans un dossier"] : []),
    ...(premiere ? phrasesFeuille(premiere) : []),
  ];
  return [
    dites.length === 0 ? { kind: "titre", texte: titre } : noteTitree(titre, dites),
    ...(premiere ? suiteFeuille(premiere) : []),
    ...autres.flatMap((f): Block[] => [note(phrasesFeuille(f)), ...suiteFeuille(f)]),
  ];
}

function octets(n: number): string {
  if (n < 1024) return `${frInteger(n)} octets`;
  return n < 1024 * 1024 ? `${frNumber(n / 1024, 0)} ko` : `${frNumber(n / 1024 / 1024, 1)} Mo`;
}

/** What a sheet is: its tables, its header, what is remarked of it. */
function phrasesFeuille(feuille: FeuilleInspectee): string[] {
  const { entete, titres, etat } = feuille;
  const phrases =
    feuille.feuille === null ? [] : [`Feuille « ${feuille.feuille} »${feuille.masquee ? " (masquée)" : ""}`];
  for (const { table, titre, pourquoi } of feuille.tables) phrases.push(`Table ${titre} (${table}) : ${pourquoi}`);
  if (feuille.tables.length === 0 && feuille.ressemble !== null) {
    phrases.push(`Ressemble à la table ${TABLES[feuille.ressemble].titre} (${feuille.ressemble})`);
  }
  if (entete) {
    const { premiere, derniere } = entete;
    const ou = derniere > premiere ? `lignes ${premiere} et ${derniere}` : `ligne ${premiere}`;
    const dessus = titres > 0 ? `, ${frCount(titres, "ligne", "lignes")} de titre au-dessus` : "";
    phrases.push(`En-tête ${ou}${dessus} ; ${frCount(feuille.lignes, "ligne remplie", "lignes remplies")} dessous`);
  } else if (etat === "vide") phrases.push("vide");
  else if (etat !== "ecartee") phrases.push("aucune ligne d'en-tête trouvée");
  return [...phrases, ...feuille.remarques];
}

/** Its columns, then what is missing in it and what is not understood. */
function suiteFeuille(feuille: FeuilleInspectee): Block[] {
  const dites = [...manquants(feuille), ...valeurs(feuille)];
  const refus = feuille.refus === null ? [] : [`✗ ${feuille.refus}`];
  return [
    ...(feuille.colonnes.length > 0 ? colonnes(feuille) : []),
    { kind: "note", texte: [...dites, ...refus], tons: [...dites.map(() => null), "bloquant"] },
  ];
}

/** The columns that something is said of, and the first of the others. */
function montrees(colonnes: readonly ColonneInspectee[]): readonly ColonneInspectee[] {
  let libres = 0;
  return colonnes.filter(
    ({ champs, ignoree, propositions }) =>
      champs.length > 0 || ignoree || propositions.length > 0 || ++libres <= LIBRES,
  );
}

function colonnes({ colonnes: toutes, lignes }: FeuilleInspectee): Block[] {
  const vues = montrees(toutes);
  const reste = toutes.length - vues.length;
  return [
    lister(vues, [
      champ("entete", "Colonne", "prose", ({ entete, rang }) =>
        entete === "" ? `(sans en-tête, n° ${rang})` : coupe(entete, ENTETE),
      ),
      champ("champ", "Champ", "prose", champTexte),
      champ("score", "Score", "text", scoreTexte),
      champ("remplie", "Remplie", { kind: "percent", decimales: 0 }, ({ remplies }) =>
        lignes === 0 ? null : remplies / lignes,
      ),
      champ("exemple", "Exemple", "text", ({ exemples }) => coupe(exemples[0] ?? "", EXEMPLE)),
    ]),
    note(reste > 0 ? [`et ${frInteger(reste)} autres colonnes que rien ne prend (--format json)`] : []),
  ];
}

function coupe(texte: string, signes: number): string {
  const debut = [...texte.slice(0, signes * 2)];
  return debut.length > signes ? `${debut.slice(0, signes - 1).join("")}…` : texte;
}

function champTexte({ champs, ignoree, propositions, entete }: ColonneInspectee): string {
  if (champs.length > 0) return [...new Set(champs.map(({ champ: nom }) => nom))].join(", ");
  if (ignoree) return "ignorée";
  const [proche] = propositions;
  if (proche) return `? ${proche.champ}`;
  return entete === "" ? "non lue" : "aucun";
}

function scoreTexte({ champs, propositions, ignoree }: ColonneInspectee): string {
  const [lu] = champs;
  if (lu) return ORIGINES[lu.origine];
  if (ignoree) return ORIGINES.profil;
  return propositions[0] ? frNumber(propositions[0].score, 2) : "";
}

function manquants({ manquants: liste }: FeuilleInspectee): string[] {
  return liste.map(({ titre, champ: nom, table, propositions }) => {
    const proches = propositions.map((p) => `« ${coupe(p.entete, ENTETE)} » (${frNumber(p.score, 2)}, ${p.raison})`);
    const suite = proches.length === 0 ? "aucune colonne n'y ressemble" : `à vérifier : ${proches.join(", ")}`;
    return `Manque « ${titre} » (${nom} ${frDe(table)}) ; ${suite}`;
  });
}

function valeurs({ colonnes: toutes }: FeuilleInspectee): string[] {
  const lignes: string[] = [];
  for (const { entete, nonComprises, defauts } of toutes) {
    for (const { valeur, nombre, ligne, proposition } of nonComprises.slice(0, PREMIERS)) {
      const quoi = valeur === null ? "une valeur personnelle" : `« ${valeur} »`;
      const proche = proposition ? ` ; le plus proche : ${proposition.code} (${frNumber(proposition.score, 2)})` : "";
      lignes.push(
        `${entete} : ${quoi} n'est pas comprise, ${frCount(nombre, "fois", "fois")}, d'abord ligne ${ligne}${proche}`,
      );
    }
    const reste = nonComprises.slice(PREMIERS);
    if (reste.length > 0) {
      const nombre = reste.reduce((somme, v) => somme + v.nombre, 0);
      lignes.push(
        `${entete} : et ${frCount(reste.length, "autre valeur", "autres valeurs")} (${frCount(nombre, "fois", "fois")})`,
      );
    }
    for (const { raison, nombre, ligne, exemple } of defauts.slice(0, PREMIERS)) {
      lignes.push(
        `${entete} : ${frCount(nombre, "cellule illisible", "cellules illisibles")}, d'abord ligne ${ligne} (${exemple}) : ${raison}`,
      );
    }
  }
  return lignes;
}
