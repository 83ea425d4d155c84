// What is printed to be measured: each command that writes workbooks, on the sample and on extractions that no layout was made
// for. A session is what is typed, the folder that it writes, and how many pages its workbooks take at most, by their names.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const MOIS = ["--mois", "2026-10"];
const SEMESTRE = ["--periode", "2026-01..2026-06"];
const SANS_BORNE = Number.POSITIVE_INFINITY;

/** Pages that each reader gets at most of a print set (a card per person for the commission), then of a main workbook. */
const JEUX = [
  [/^coordinateur-/, 4],
  [/^structure-/, 4],
  [/^apap-/, 3],
  [/^commission-/, SANS_BORNE],
];
const PRINCIPAUX = [
  [/^consolide-/, 25],
  [/^structure-/, 12],
  [/^apap-/, 10],
];
/** Of the others: what is handed out page by page (a sheet per person, the letter to a structure) has no bound. */
const AUTRES = [
  [/^bilan-/, 12],
  [/^diffusion-/, 8],
  [/^consolidation-/, 8],
  [/^formulaire-/, 6],
  [/^constats-/, 12],
  [/^echeances-/, 3],
  [/^rapprochement-/, 10],
  [/^fse-/, 16],
  [/^csf-grille-/, 20],
  [/^csf-risque-/, 8],
  [/^projection-/, 4],
  [/^suivi-/, 6],
  [/^comparaison-/, 14],
  [/^(emargement|csf-fiches|csf-archivage|csf-observations)-/, SANS_BORNE],
];

/** Name of an extraction, of what is written about it, and what is typed for it. */
const EXTRACTIONS = [
  ["grande", "grande", []],
  ["petite", "petite", []],
  ["partielle", "partielle", ["--malgre", "LEC-01"]],
  ["milieu", "autre", ["--arrete", "2026-10-15"]],
];

/**
 * Committees: their folder, what they are of, and the characters of what the coordinator wrote under each title. All have five
 * targets but the first; the extraction « ancienne » keeps last year.
 */
export const COMITES = [
  ["copil", "petite", 0],
  ["copil-objectifs", "ancienne", 0],
  ["copil-court", "grande", 235],
  ["copil-milieu", "autre", 235, ["--arrete", "2026-10-15"]],
  ["copil-dit", "ancienne", 940],
  ["copil-long", "petite", 3000],
];

/**
 * Sessions in their order, of extractions written by `extractions`. `each`: one workbook of each kind is measured; a session
 * without bounds only makes ready for others.
 */
export const SESSIONS = [
  session("a-imprimer", ["tableau", "grande", ...MOIS, "--imprimer"], JEUX),
  ...COMITES.map(([ou, de, , suite = []]) =>
    session(`${ou}/copil`, [
      "tableau",
      de,
      ...MOIS,
      ...suite,
      "--copil",
      ...(ou === "copil" ? [] : ["--config", "objectifs.yaml"]),
    ]),
  ),
  ...EXTRACTIONS.flatMap(([nom, de, suite]) => {
    const sur = (sortie, [commande, ...mots], bornes = AUTRES) =>
      session(`${nom}-${sortie}`, [commande, de, ...mots, ...suite], bornes, nom !== "grande" || bornes === AUTRES);
    // the control is that of a closed period: its arrêté is its own
    const controle = (sortie, mots) =>
      session(`${nom}-${sortie}`, [...mots, ...suite.filter((mot) => !/arrete|^\d/.test(mot))], AUTRES, true);
    return [
      sur("mois", ["mensuel", ...MOIS], PRINCIPAUX),
      sur("bilan", ["tableau", ...MOIS, "--bilan"]),
      sur("diffusion", ["tableau", ...MOIS, "--diffusion"]),
      sur("formulaires", ["tableau", ...MOIS, "--modele-apap"]),
      sur("consolidation", ["consolider", ...MOIS, "--tableaux", `${nom}-formulaires`]),
      sur("constats", ["controler", "--seuil", "jamais", "--format", "xlsx", "--par-apap"]),
      sur("echeances", ["echeances", "--au", "2026-10-31", "--format", "xlsx"]),
      sur("rapprochement", ["rapprocher", "--format", "xlsx"]),
      // nothing is projected without étapes
      ...(nom === "partielle" ? [] : [sur("projection", ["projeter", "--format", "xlsx"])]),
      controle("fse", ["fse", de, ...SEMESTRE]),
      controle("csf", ["csf", de, ...SEMESTRE, "--taille", "10", "--observations", "15/09/2026"]),
      controle("risque", ["csf", de, ...SEMESTRE, "--risque", "--format", "xlsx"]),
    ];
  }),
  ...["grande", "petite"].map((de) =>
    session(`${de}-liste-fse`, ["rapprocher", de, "--fse", `liste-${de}.csv`, "--format", "xlsx"], AUTRES),
  ),
  // as little as there can be: one person, the year's first month
  session("seule-fse", ["fse", "seule", ...SEMESTRE], AUTRES),
  session("seule-csf", ["csf", "seule", ...SEMESTRE, "--taille", "1"], AUTRES),
  session("janvier", ["tableau", "petite", "--mois", "2026-01", "--arrete", "2026-01-31", "--bilan"], AUTRES),
  session("emargement", ["tableau", "petite", "--mois", "2026-11", "--feuille-emargement"], AUTRES, true),
  // three months in one folder: what was sent has changed since
  session("registre", ["mensuel", "aout", "--mois", "2026-08"]),
  session("registre", ["mensuel", "septembre", "--mois", "2026-09"]),
  session("registre", ["mensuel", "grande", ...MOIS], PRINCIPAUX, true, "registre/2026-10"),
  // two months of one extraction: what was sent has not changed, nor has its copy
  session("inchange", ["mensuel", "petite", "--mois", "2026-09"]),
  session("inchange", ["mensuel", "petite", ...MOIS], PRINCIPAUX, true, "inchange/2026-10"),
  // the month after, a table and a month of contacts left out: three lights push the picture of the first page on to the second
  session("oubli", ["mensuel", "entiere", "--mois", "2026-09", "--config", "objectifs.yaml"]),
  session("oubli", ["mensuel", "oubliee", ...MOIS, "--arrete", "2026-10-19", "--config", "objectifs.yaml"]),
  session("copie", ["comparer", "petite", "petite-bis", "--arrete", "2026-09-30", "--format", "xlsx"], AUTRES, true),
  session("suivi", ["suivi", "registre", "--format", "xlsx"], AUTRES),
  session("comparaison", ["comparer", "septembre", "grande", "--arrete", "2026-09-30", "--format", "xlsx"], AUTRES),
];

function session(sortie, mots, bornes = null, each = false, ou = sortie) {
  return { mots: [...mots, "--sortie", sortie], bornes, each, ou };
}

/** Writes the extractions into a folder, by what is typed (`plie`) and by hand. */
export function extractions(folder, plie, sample) {
  const at = (...names) => join(folder, ...names);
  cpSync(sample, at("grande"), { recursive: true });
  plie("exemple", "autre", "--graine", "77");
  writeFileSync(at("objectifs.yaml"), OBJECTIFS);
  for (const [ou, , longueur] of COMITES) {
    mkdirSync(at(ou));
    if (longueur > 0) writeFileSync(at(ou, "commentaires-copil.md"), commentaires(longueur));
  }
  plie("exemple", "petite", "--graine", "5", "--participants", "12");
  plie("exemple", "seule", "--graine", "11", "--participants", "1");
  plie("exemple", "entiere", "--graine", "340077", "--participants", "75");
  copy("petite", "petite-bis", (_, bytes) => bytes);
  copy("grande", "ancienne", (name, bytes) => (name === "liste-participants.csv" ? withOld(bytes) : bytes));
  copy("autre", "partielle", (name, bytes) => (/contact|participant/.test(name) ? bytes : null));
  copy("entiere", "oubliee", (name, bytes) =>
    /^effectifs/.test(name) ? null : /^contact/.test(name) ? withoutMonth(bytes, "/05/2026") : bytes,
  );
  copy("grande", "aout", (name, bytes) => without(name, bytes, 13));
  copy("grande", "septembre", (name, bytes) => without(name, bytes, 29));
  for (const de of ["grande", "petite"]) writeFileSync(at(`liste-${de}.csv`), listOf(at(de, "liste-participants.csv")));

  function copy(from, to, kept) {
    mkdirSync(at(to));
    for (const name of readdirSync(at(from))) {
      const bytes = kept(name, readFileSync(at(from, name)));
      if (bytes !== null) writeFileSync(at(to, name), bytes);
    }
  }
}

const OBJECTIFS = `objectifs:
  - { indicateur: entrees, valeur: 55 }
  - { indicateur: taux_sorties_positives, valeur: 0.5, ventilation: { forme: caen } }
  - { indicateur: accompagnes, valeur: 290 }
  - { indicateur: entretiens, valeur: 3000 }
  - { indicateur: sorties, valeur: 40 }
`;

/** As many characters under each title of a committee, in paragraphs. */
function commentaires(longueur) {
  const phrase = "Les entrées reprennent depuis septembre, et le comité est invité à en parler. ";
  const texte = phrase.repeat(Math.ceil(longueur / phrase.length)).slice(0, longueur);
  return Array.from({ length: 10 }, (_, i) => `## ${i + 1}. Titre\n\n${texte.match(/.{1,235}/g).join("\n\n")}\n`).join(
    "\n",
  );
}

/** The contacts and étapes of a file without one line of so many: typed later. */
function without(name, bytes, every) {
  if (!/^(contacts|etapes).*csv$/.test(name)) return bytes;
  const lines = bytes.toString("latin1").split("\n");
  return Buffer.from(lines.filter((_, i) => i < 6 || i % every !== 5).join("\n"), "latin1");
}

/** Contacts without those of a month. */
function withoutMonth(bytes, month) {
  const lines = bytes.toString("latin1").split("\n");
  return Buffer.from(lines.filter((line) => !line.split(";")[2]?.endsWith(month)).join("\n"), "latin1");
}

/** A list that keeps one who left at the beginning of last year. */
function withOld(bytes) {
  const lines = bytes.toString("latin1").split("\n");
  const names = lines.find((line) => line.startsWith("N° dossier"))?.split(";") ?? [];
  const [entree, sortie] = [/^Date d.entr/, /^Date sortie r/].map((name) => names.findIndex((n) => name.test(n)));
  const old = lines.findIndex((line) => line.split(";")[entree]?.endsWith("/2024"));
  lines[old] = lines[old]
    .split(";")
    .map((cell, c) => (c === sortie ? "14/02/2025" : cell))
    .join(";");
  return Buffer.from(lines.join("\n"), "latin1");
}

/** A platform's list of some of those participants: a line of five missing, a name or a date of some changed. */
function listOf(file) {
  const lines = new TextDecoder("windows-1252").decode(readFileSync(file)).split(/\r?\n/);
  const header = lines.findIndex((line) => line.startsWith("N° dossier"));
  const names = lines[header].split(";");
  const column = (start) => names.findIndex((name) => name.startsWith(start));
  const [nom, prenom, naissance, entree] = ["Nom", "Prénom", "Date de naissance", "Date d’entrée"].map(column);
  const rows = lines.slice(header + 1).filter((line, i) => /^P\d/.test(line) && i % 5 !== 3);
  return [
    "N° participant;Nom;Prénom;Date de naissance;Date d'entrée",
    ...rows.map((line, i) => {
      const cells = line.split(";");
      const date = i % 11 === 0 ? "01/02/2026" : cells[entree];
      return [cells[0], i % 17 === 0 ? "AUTRE" : cells[nom], cells[prenom], cells[naissance], date].join(";");
    }),
  ].join("\r\n");
}
