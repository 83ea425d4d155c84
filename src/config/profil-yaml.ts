import { frCount } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import { compareText } from "../core/text.ts";
import { CONTENU_VIDE, type ContenuProfil } from "../ingest/profile.ts";
import type { Forme } from "../ingest/reconnaissance/formes/forme.ts";
import type { Column } from "../tables/column.ts";
import { TABLE_NAMES, TABLES, type TableName } from "../tables/index.ts";
import { commentaire, titre } from "./commentaire.ts";
import { cite, formesYaml } from "./profil-yaml-formes.ts";

/** One line of a profile that is only proposed: written behind a `#`, to be checked. */
export interface Proposee {
  cle: string;
  /** Table(s), field or code; null when nothing resembles: the line then says « ignorer ». */
  valeur: string | readonly TableName[] | null;
  /** Why, or how many. */
  note: string;
}

/** What is proposed beside what a profile says. */
export interface ProfilPropose {
  fichiers: readonly Proposee[];
  colonnes: ReadonlyMap<TableName, readonly Proposee[]>;
  valeurs: ReadonlyMap<string, readonly Proposee[]>;
  /** Table → header → what was seen in a column that is sure: the field in French words, some values. */
  vues: ReadonlyMap<TableName, ReadonlyMap<string, string>>;
  /** Shapes that columns alone do not say. */
  formes: readonly Forme[];
  /** What was seen about a key that has one value (`echelleNiveaux`…). */
  remarques: ReadonlyMap<string, string>;
}

const SANS_PROPOSITION: ProfilPropose = {
  fichiers: [],
  colonnes: new Map(),
  valeurs: new Map(),
  vues: new Map(),
  formes: [],
  remarques: new Map(),
};

/** Longest key, quotes included, that YAML accepts before a colon. */
const CLE_MAX = 1000;

/**
 * The commented `profil.yaml`: what each key is for, the tables with their fields, the codes that labels can be mapped to,
 * all from the declarations of the tables; then what the profile says, sorted, so that the same profile gives the same
 * bytes; then, behind a `#`, what is proposed. By default a profile that changes nothing.
 */
export function profilYamlCommente(
  contenu: ContenuProfil = CONTENU_VIDE,
  propose: ProfilPropose = SANS_PROPOSITION,
): string {
  const lignes = [
    ...commentaire(
      "Profil de lecture : ce que veulent dire les fichiers, les colonnes et les libellés de votre logiciel de suivi.",
    ),
    ...commentaire(
      "« plie inspecter » montre ce qui est compris ; « plie inspecter … --ecrire-profil » remplit ce fichier.",
    ),
    ...titre("Fichiers : une table, plusieurs, ou « ignorer » (* remplace n'importe quel texte)"),
    "# fichiers:",
    '#   "suivi*.csv": entretiens',
    '#   "liste*.xlsx": [participants, parcours]',
    '#   "*ancien*": ignorer',
    ...sectionFichiers(contenu.fichiers, propose.fichiers),
    ...titre("Colonnes : l'en-tête de votre fichier, puis le champ de la table (ou « ignorer »)"),
    "# colonnes:",
    "#   entretiens:",
    '#     "RDV le": date',
    '#     "Couleur": ignorer',
    ...commentaire("Les tables et leurs champs (* : sans eux, la table ne peut pas être lue) :"),
    ...TABLE_NAMES.flatMap(champsDe),
    ...section("colonnes", TABLE_NAMES, contenu.colonnes, propose.colonnes, propose.vues),
    ...titre("Valeurs : le libellé de votre liste, puis le code"),
    "# valeurs:",
    "#   modalite:",
    '#     "Rendez-vous agence": FACE_A_FACE',
    "#   etapes.famille:",
    '#     "Parcours de mobilité": transversale',
    ...commentaire("Les codes de chaque champ (« ignorer » : les cellules restent sans valeur) :"),
    ...codes(),
    ...section("valeurs", clesTriees(contenu.valeurs, propose.valeurs), contenu.valeurs, propose.valeurs),
    ...titre("Ce que le programme ne peut pas deviner ; null : rien n'est supposé"),
    ...commentaire("échelle d'un niveau de formation écrit d'un seul chiffre : ancienne (I à VI) ou nouvelle (1 à 8)"),
    ...reglage("echelleNiveaux", contenu.echelleNiveaux, propose),
    ...commentaire("unité d'une durée décimale sans unité (0,75) : minutes ou heures"),
    ...reglage("uniteDuree", contenu.uniteDuree, propose),
    ...commentaire("sens d'une présence vide en face à face : PRESENT ou A_PRECISER"),
    ...reglage("presenceVide", contenu.presenceVide, propose),
    ...commentaire(
      "true : modalité, durée et présence sont aussi déduites du texte libre ; chaque valeur déduite est comptée et listée",
    ),
    ...reglage("deduction", contenu.deduction, propose),
    ...formesYaml(contenu, propose.formes),
  ];
  return `${lignes.join("\n")}\n`;
}

function valeurDe(valeur: Proposee["valeur"]): string {
  if (valeur === null) return "ignorer";
  if (typeof valeur !== "string") return valeur.length === 1 ? valeur.join() : `[${valeur.join(", ")}]`;
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(valeur) ? valeur : cite(valeur);
}

/** A remark on the end of a line, kept on that line whatever was written in the files. */
function note(texte: string): string {
  return `  # ${texte.replace(/[\s\p{C}]+/gu, " ").trim()}`;
}

function ligneProposee({ cle, valeur, note: pourquoi }: Proposee): string {
  return `# ${cite(cle)}: ${valeurDe(valeur)}${note(pourquoi)}`;
}

function proposees(lignes: readonly Proposee[], retrait: string): string[] {
  const triees = [...lignes].sort((a, b) => compareText(a.cle, b.cle));
  const courtes = triees.filter(({ cle }) => cite(cle).length <= CLE_MAX);
  const longues = triees.length - courtes.length;
  const groupe = (dit: string, groupees: readonly Proposee[]) =>
    groupees.length === 0 ? [] : [...commentaire(dit, retrait), ...groupees.map((l) => retrait + ligneProposee(l))];
  return [
    ...groupe(
      "À vérifier : retirez le # de ce qui est juste.",
      courtes.filter(({ valeur }) => valeur !== null),
    ),
    ...groupe(
      "Rien de connu ne leur ressemble : mettez le bon mot à la place de « ignorer », ou laissez.",
      courtes.filter(({ valeur }) => valeur === null),
    ),
    ...(longues === 0
      ? []
      : commentaire(
          `${frCount(longues, "en-tête est trop long", "en-têtes sont trop longs")} pour un profil`,
          retrait,
        )),
  ];
}

/** Patterns: those of a sheet first, then the most particular, so that a general one hides none. */
function sectionFichiers(fichiers: ContenuProfil["fichiers"], propose: readonly Proposee[]): string[] {
  if (fichiers.size === 0 && propose.length === 0) return ["fichiers: {}"];
  const rang = (motif: string) => (motif.includes(" > ") ? 0 : 1000) + (motif.match(/[*?]/g)?.length ?? 0);
  const motifs = [...fichiers].sort(([a], [b]) => rang(a) - rang(b) || compareText(a, b));
  return [
    "fichiers:",
    ...motifs.map(([motif, tables]) => `  ${cite(motif)}: ${valeurDe(tables)}`),
    ...proposees(propose, "  "),
  ];
}

function clesTriees(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].sort(compareText);
}

function section<K extends string>(
  nom: string,
  cles: readonly K[],
  surs: ReadonlyMap<K, ReadonlyMap<string, string | null>>,
  propose: ReadonlyMap<K, readonly Proposee[]>,
  vues: ReadonlyMap<K, ReadonlyMap<string, string>> = new Map(),
): string[] {
  const lignes = cles.flatMap((cle) => {
    const sur = [...(surs.get(cle) ?? [])].sort(([a], [b]) => compareText(a, b));
    const reste = propose.get(cle) ?? [];
    if (sur.length === 0 && reste.length === 0) return [];
    return [
      `  ${cle}:`,
      ...sur.map(([libelle, valeur]) => {
        const vue = vues.get(cle)?.get(libelle);
        return `    ${cite(libelle)}: ${valeurDe(valeur)}${vue === undefined ? "" : note(vue)}`;
      }),
      ...proposees(reste, "    "),
    ];
  });
  return lignes.length === 0 ? [`${nom}: {}`] : [`${nom}:`, ...lignes];
}

function reglage(cle: string, valeur: string | boolean | null, { remarques }: ProfilPropose): string[] {
  const remarque = remarques.get(cle);
  return [...(remarque === undefined ? [] : commentaire(`→ ${remarque}`)), `${cle}: ${String(valeur)}`];
}

function champsDe(table: (typeof TABLE_NAMES)[number]): string[] {
  const champs = Object.entries<Column>(TABLES[table].columns).map(([nom, { star }]) => (star ? `${nom}*` : nom));
  return commentaire(`  ${table} : ${champs.join(", ")}`, "", "    ");
}

/** Codes by field; a field of several tables is told once when its codes are the same everywhere. */
function codes(): string[] {
  const parChamp = new Map<string, string>();
  for (const table of TABLE_NAMES) {
    for (const [nom, { values }] of Object.entries<Column>(TABLES[table].columns)) {
      if (!values) continue;
      const liste = Object.keys(values).join(", ");
      if (obtenir(parChamp, nom, () => liste) !== liste) parChamp.set(`${table}.${nom}`, liste);
    }
  }
  return [...parChamp].flatMap(([champ, liste]) => commentaire(`  ${champ} : ${liste}`, "", "    "));
}
