import { frCount, frInteger, frNumber, frPercent } from "../../core/format.ts";
import type { ColonneInspectee, FeuilleInspectee, FichierInspecte } from "../../inspection/inspection.ts";
import { TABLES } from "../../tables/index.ts";
import { craie, plier, type Terminal } from "./style.ts";
import { tableau } from "./tableau.ts";

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
export function fichierTexte(fichier: FichierInspecte, terminal: Terminal): string {
  const c = craie(terminal);
  const { nature, encodage, separateur, feuilles, refus } = fichier;
  const details = [
    nature ?? "non lu",
    ...(encodage ? [encodage] : []),
    ...(separateur ? [`séparateur ${SEPARATEURS[separateur] ?? `« ${separateur} »`}`] : []),
    octets(fichier.taille),
  ];
  const parts = [`${c.bold(fichier.fichier)} · ${details.join(", ")}`];
  if (fichier.laisse) parts.push("  laissé de côté : ce genre de fichier n'est pas lu dans un dossier");
  if (refus !== null) parts.push(refusTexte(refus, terminal));
  else for (const feuille of feuilles) parts.push(feuilleTexte(feuille, terminal));
  return parts.join("\n");
}

function octets(n: number): string {
  if (n < 1024) return `${frInteger(n)} octets`;
  return n < 1024 * 1024 ? `${frNumber(n / 1024, 0)} ko` : `${frNumber(n / 1024 / 1024, 1)} Mo`;
}

function refusTexte(refus: string, terminal: Terminal): string {
  return craie(terminal).red(plier(`  ✗ ${refus}`, terminal.colonnes, "    "));
}

function feuilleTexte(feuille: FeuilleInspectee, terminal: Terminal): string {
  const parts: string[] = [];
  const { colonnes: large } = terminal;
  if (feuille.feuille !== null) parts.push(`  Feuille « ${feuille.feuille} »${feuille.masquee ? " (masquée)" : ""}`);
  for (const { table, titre, pourquoi } of feuille.tables) {
    parts.push(plier(`  Table ${titre} (${table}) : ${pourquoi}`, large, "    "));
  }
  if (feuille.tables.length === 0 && feuille.ressemble !== null) {
    parts.push(
      plier(`  Ressemble à la table ${TABLES[feuille.ressemble].titre} (${feuille.ressemble})`, large, "    "),
    );
  }
  const { entete, titres } = feuille;
  if (entete) {
    const ou =
      entete.derniere > entete.premiere
        ? `lignes ${entete.premiere} et ${entete.derniere}`
        : `ligne ${entete.premiere}`;
    const dessus = titres > 0 ? `, ${frCount(titres, "ligne", "lignes")} de titre au-dessus` : "";
    parts.push(`  En-tête ${ou}${dessus} ; ${frCount(feuille.lignes, "ligne remplie", "lignes remplies")} dessous`);
  } else if (feuille.etat === "vide") parts.push("  vide");
  else if (feuille.etat !== "ecartee") parts.push("  aucune ligne d'en-tête trouvée");
  for (const remarque of feuille.remarques) parts.push(plier(`  ${remarque}`, large, "    "));
  if (feuille.colonnes.length > 0) parts.push(colonnesTexte(feuille, terminal));
  parts.push(...manquantsTexte(feuille, terminal), ...valeursTexte(feuille, terminal));
  if (feuille.refus !== null) parts.push(refusTexte(feuille.refus, terminal));
  return parts.join("\n");
}

/** The columns that something is said of, and the first of the others. */
function montrees(colonnes: readonly ColonneInspectee[]): readonly ColonneInspectee[] {
  let libres = 0;
  return colonnes.filter(
    ({ champs, ignoree, propositions }) =>
      champs.length > 0 || ignoree || propositions.length > 0 || ++libres <= LIBRES,
  );
}

function colonnesTexte({ colonnes: toutes, lignes }: FeuilleInspectee, terminal: Terminal): string {
  const colonnes = montrees(toutes);
  const reste = toutes.length - colonnes.length;
  const texte = tableau(
    [
      { titre: "Colonne", souple: true },
      { titre: "Champ", souple: true },
      { titre: "Score" },
      { titre: "Remplie", droite: true },
      { titre: "Exemple" },
    ],
    colonnes.map((colonne) => [
      colonne.entete === "" ? `(sans en-tête, n° ${colonne.rang})` : coupe(colonne.entete, ENTETE),
      champTexte(colonne),
      scoreTexte(colonne),
      lignes === 0 ? "" : frPercent(colonne.remplies / lignes, 0),
      coupe(colonne.exemples[0] ?? "", EXEMPLE),
    ]),
    { ...terminal, colonnes: terminal.colonnes - 2 },
  );
  const suite = reste > 0 ? [`et ${frInteger(reste)} autres colonnes que rien ne prend (--format json)`] : [];
  return [...texte.split("\n"), ...suite].map((ligne) => `  ${ligne}`).join("\n");
}

function coupe(texte: string, signes: number): string {
  const debut = [...texte.slice(0, signes * 2)];
  return debut.length > signes ? `${debut.slice(0, signes - 1).join("")}…` : texte;
}

function champTexte({ champs, ignoree, propositions, entete }: ColonneInspectee): string {
  if (champs.length > 0) {
    const noms = [...new Set(champs.map(({ champ }) => champ))];
    return noms.join(", ");
  }
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

function manquantsTexte({ manquants }: FeuilleInspectee, terminal: Terminal): string[] {
  return manquants.map(({ titre, champ, table, propositions }) => {
    const proches = propositions.map((p) => `« ${coupe(p.entete, ENTETE)} » (${frNumber(p.score, 2)}, ${p.raison})`);
    const suite = proches.length === 0 ? "aucune colonne n'y ressemble" : `à vérifier : ${proches.join(", ")}`;
    return plier(`  Manque « ${titre} » (${champ} de ${table}) ; ${suite}`, terminal.colonnes, "    ");
  });
}

function valeursTexte({ colonnes }: FeuilleInspectee, terminal: Terminal): string[] {
  const lignes: string[] = [];
  for (const { entete, nonComprises, defauts } of colonnes) {
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
  return lignes.map((ligne) => plier(`  ${ligne}`, terminal.colonnes, "    "));
}
