// Every output under another norm: other words, other thresholds, one rule of the PLIE's own. None says a word nor a
// threshold of caen-2026 any more; the local rule is in each place that lists constats, and apart.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { reglagesCommuns } from "../src/parcours/reglages.ts";
import { RULES } from "../src/rules/index.ts";
import { Dossier, plie } from "./session.ts";

const ARRETE = ["--arrete", "2026-10-31"];
const MOIS = ["--mois", "2026-10"];

/** What a threshold is printed in, by the first word of its name. */
const UNITES: Readonly<Record<string, string>> = {
  jours: "jours?",
  mois: "mois",
  minutes: "(?:minutes?|min)",
  heures: "(?:heures?|h)",
  age: "ans?",
};
const EN_LETTRES: Readonly<Record<number, string>> = {
  2: "deux",
  3: "trois",
  4: "quatre",
  6: "six",
  9: "neuf",
  10: "dix",
  12: "douze",
  15: "quinze",
  20: "vingt",
  30: "trente",
  45: "quarante-cinq",
};

type Valeurs = Readonly<Record<string, unknown>>;

/** Other thresholds, and how the defaults would read if they were typed. */
function autres(valeurs: Valeurs, seuils: Set<string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(valeurs).flatMap(([nom, v]): [string, unknown][] => {
      if (typeof v === "object" && v !== null && !Array.isArray(v)) return [[nom, autres(v as Valeurs, seuils)]];
      if (typeof v !== "number") return [];
      const unite = UNITES[/^[a-z]+/.exec(nom)?.[0] ?? ""];
      const ecrits = [v, EN_LETTRES[v]].filter((m) => m !== undefined);
      if (unite !== undefined && v > 1) seuils.add(`(?:${ecrits.join("|")})\\s${unite}`);
      return [[nom, v > 0 && v < 1 ? 0.77 : v + 211]];
    }),
  );
}

const SEUILS = new Set<string>();
const NORME = {
  norme: "ville-2027",
  titre: "Cahier des charges de la Ville 2027",
  herite: "caen-2026",
  documents: {
    "cahier-des-charges": "Cahier de la Ville 2027",
    "annexe-2": "Cahier de la Ville 2027, annexe B",
    "annexe-3": "Cahier de la Ville 2027, annexe C",
  },
  clauses: {
    "ENT-01": { document: "cahier-des-charges", article: "V.9" },
    conformite: { document: "cahier-des-charges", article: "V.9" },
  },
  vocabulaire: {
    logiciel: "Odyssée",
    logicielComplet: "Odyssée Parcours",
    logicielDepartement: "Odyssée du Département",
    referent: "conseiller",
    referents: "conseillers",
    plie: "PLIE de la Ville",
    tauxNet: "Ville",
  },
  communs: autres(reglagesCommuns.parse({}), SEUILS),
  regles: Object.fromEntries(
    RULES.map(({ id, params }) => [id, autres(params.parse({}), SEUILS)] as const).filter(
      ([, p]) => Object.keys(p).length > 0,
    ),
  ),
  reglesLocales: [
    {
      id: "LOC-07",
      table: "parcours",
      date: "date_integration",
      phrase: "Parcours intégré, à relire.",
      quand: [{ colonne: "date_integration", operateur: "rempli" }],
    },
  ],
};
const TAPE = new RegExp(`(?<![\\p{L}\\d,/])(?:${[...SEUILS].join("|")})(?!\\p{L})`, "iu");

/** What the data, the Regulation or a measure says, in texts that hold the number of a threshold by chance. */
const ADMIS = [
  // answers of the list of exits, in the file as exported
  /CDD de plus de (quatre|six) mois/gi,
  // ages and terms of the FSE+ Regulation
  /\d\d ans (et|ou) plus|\b\d\d ans le \d\d\/\d\d\/\d{4}|(à la )?situation (améliorée )?six mois après|six mois (après|échus|passés)|situation à six mois|situation du participant six mois|les \d\d jours qui suivent|dans les 28 jours|Quatre semaines = 28 jours/gi,
  // counts of what was found, never thresholds
  /\d+ mois de parcours hors du calcul|\d+ min (jour d'absence|après la sortie|sans |hors |au-delà)|dans \d+\sjours|deux mois de la même année/gi,
  // the minutes of a cause, on its line
  /^(après la sortie|jour d'absence.*|sans .*)\s{2,}\d+\s{2,}\d+\smin$/g,
  // bands of a chart
  /moins de 6 mois|36 mois et plus/g,
  // how a duration is typed, how far « À faire » looks
  /45 min, 0h45|dans les 60 jours qui suivent l'arrêté/gi,
  // classes of a picture: parcours by their length
  /^moins de 6 mois|^36 mois et plus/g,
  // what one line of the data holds
  /\(\d+ h, choisi\)/gi,
];

/**
 * The changes of settings, which quote what they were; headings and answers that the program reads back, in the words of
 * their format.
 */
const CITES = [
  /\(défaut\s:[^)]*\)|^ *Caen\) ;/g,
  /^\ufeff?(Règle|Participant);[^\n]*$/g,
  /^APAP$|^&quot;.*Passé à un autre APAP&quot;$|^Passé à un autre APAP$/g,
];

/** Names typed, never words: options, columns, files. */
const COMMANDES = [/--apap|apap=|par-apap/g];

let dossier: Dossier;
let config: string;
let extraction: string;
let mesures: string[];

beforeAll(async () => {
  dossier = new Dossier();
  dossier.ecrire("ville.yaml", stringify(NORME));
  config = dossier.ecrire("plie.yaml", "norme: ./ville.yaml\n");
  extraction = dossier.joindre("extraction");
  await plie("exemple", extraction, "--participants", "80", "--mois", "14", "--canonique");
  const { out, err } = await plie("controler", extraction, ...ARRETE, "--config", config, "--format", "json");
  if (out === "") throw new Error(err);
  // a message says what its line measures: that no message types a number is checked beside the rules
  mesures = [
    ...new Set((JSON.parse(out) as { constats: { message: string }[] }).constats.map((c) => c.message)),
  ].filter((m) => TAPE.test(m));
});
afterAll(() => dossier.supprimer());

/** Every text of the files of a folder, once: strings of workbooks and documents, words of pages, lines. */
function textesDe(chemin: string): string[] {
  const noms = readdirSync(chemin, { recursive: true, encoding: "utf8" });
  expect(noms.length).toBeGreaterThan(0);
  const textes = noms.flatMap((nom) => {
    if (!/\.(xlsx|docx|pptx|html|txt|csv|json|ics)$/.test(nom)) return [];
    const octets = new Uint8Array(readFileSync(join(chemin, nom)));
    const parties = /\.(xlsx|docx|pptx)$/.test(nom) ? Object.values(unzipSync(octets)) : [octets];
    return parties.flatMap((partie) =>
      new TextDecoder()
        .decode(partie)
        .replace(/<(style|script)\b(?![^>]*json)[\s\S]*?<\/\1>/g, "")
        .split(/<[^>]*>|\n/)
        .map((texte) => texte.replaceAll("&apos;", "'")),
    );
  });
  return [...new Set(textes)];
}

const sans = (texte: string, motifs: readonly (RegExp | string)[]) =>
  motifs.reduce<string>((reste, motif) => reste.replaceAll(motif, ""), texte);

const SORTIES: readonly (readonly [string, readonly string[]])[] = [
  ["mensuel", MOIS],
  ["controler", [...ARRETE, "--format", "xlsx"]],
  ["controler", [...ARRETE, "--format", "html"]],
  ["controler", [...ARRETE, "--format", "texte"]],
  ["controler", [...ARRETE, "--format", "csv"]],
  ["tableau", [...MOIS, "--bilan"]],
  ["tableau", [...MOIS, "--diffusion"]],
  ["tableau", [...MOIS, "--copil"]],
  ["tableau", [...MOIS, "--imprimer"]],
  ["projeter", [...ARRETE, "--mois", "5", "--format", "xlsx"]],
  ["projeter", [...ARRETE, "--mois", "5", "--format", "html"]],
  ["tableau", [...MOIS, "--modele-apap"]],
  ["tableau", [...MOIS, "--feuille-emargement"]],
  ["echeances", ["--au", "2026-11-01", "--format", "xlsx"]],
  ["echeances", ["--au", "2026-11-01", "--format", "texte"]],
  ["echeances", ["--au", "2026-11-01", "--format", "ics"]],
  ["fse", ARRETE],
  ["csf", [...ARRETE, "--taille", "5", "--rapport", "provisoire"]],
  // its page and its text print minutes lost, which may be any number: the workbook holds them as numbers
  ["csf", [...ARRETE, "--risque", "--format", "xlsx"]],
  ["rapprocher", [...ARRETE, "--format", "xlsx"]],
  ["rapprocher", [...ARRETE, "--format", "texte"]],
];

/** What asks for a part of a dashboard, without « Méthode ». */
const SANS_METHODE: ReadonlySet<string> = new Set([
  "--diffusion",
  "--copil",
  "--modele-apap",
  "--feuille-emargement",
  "--imprimer",
  "--risque",
]);

describe.each(SORTIES)("%s %j", (commande, options) => {
  let textes: readonly string[] = [];

  beforeAll(async () => {
    const sortie = dossier.joindre(`${commande}${options.join("")}`.replaceAll(/[^\w-]/g, ""));
    const { status, err } = await plie(
      commande,
      extraction,
      ...options,
      "--config",
      config,
      "--sortie",
      sortie,
      "--silencieux",
    );
    expect(status, err).toBeLessThan(2);
    textes = textesDe(sortie);
  });

  it("says no word of caen-2026", () => {
    const dits = textes.map((t) => sans(t, CITES)).filter((t) => /Viesion|\bAPAP\b|\bCaen\b(?!")/.test(t));
    expect(dits.map((t) => t.slice(0, 160))).toEqual([]);
  });

  it("prints no piece of program", () => {
    expect(textes.filter((t) => /=>|=&gt;|\bundefined\b|\[object/.test(t)).map((t) => t.slice(0, 160))).toEqual([]);
  });

  it("types no threshold of caen-2026", () => {
    const dits = textes.filter((t) => TAPE.test(t)).map((t) => sans(t, [...mesures, ...ADMIS]));
    expect(dits.filter((t) => TAPE.test(t)).map((t) => t.slice(0, 160))).toEqual([]);
  });

  it("types no article of caen-2026 in a sentence: the norm may place it elsewhere", () => {
    // of an étape that ends, which no rule announces
    const dits = textes.filter((t) => /§|\b[Aa]nnexe \d du cahier/.test(sans(t, ["§II.1"])));
    expect(dits.map((t) => t.slice(0, 160))).toEqual([]);
  });

  if (["mensuel", "tableau", "csf"].includes(commande) && !options.some((o) => SANS_METHODE.has(o))) {
    it("cites the norm's own document, and the article where it places the rule", () => {
      const cites = textes.filter((t) => t.includes("Cahier de la Ville 2027"));
      expect(cites).not.toEqual([]);
      expect(textes.filter((t) => t.includes("V.9"))).not.toEqual([]);
    });
  }

  if (["mensuel", "controler"].includes(commande)) {
    it("lists the local rule, apart", () => {
      expect(textes.some((t) => t.includes("LOC-07"))).toBe(true);
    });
  }
});

/** What is asked wrongly, or read wrongly: the whole of stdout and stderr, and the status. */
const REFUS: readonly (readonly [string, readonly string[]])[] = [
  ["controler", [...ARRETE, "--apap", "Personne"]],
  ["controler", [...ARRETE, "--structure", "Nulle part"]],
  ["controler", [...ARRETE, "--periode", "2027-01..2027-02"]],
  ["controler", [...ARRETE, "--justifications", "absent.csv"]],
  ["participant", ["PXXXX"]],
  ["mensuel", ["--mois", "2031-01"]],
  ["csf", [...ARRETE, "--taille", "0"]],
  ["fse", [...ARRETE, "--periode", "2031-01..2031-02"]],
  ["inspecter", ["--format", "json"]],
  ["regles", []],
  ["regles", ["--format", "md"]],
  ["regles", ["SIG-01"]],
];

describe("messages", () => {
  const DITS = /Viesion|\bAPAP\b|\bCaen\b/;

  it.each(REFUS)("say no word of caen-2026: %s %j", async (commande, options) => {
    const entrees = commande === "regles" ? [] : [...(commande === "participant" ? options : []), extraction];
    const suite = commande === "participant" ? [] : options;
    const { out, err } = await plie(commande, ...entrees, ...suite, "--config", config, "--verbeux");
    const lignes = `${out}\n${err}`.split("\n").map((l) => sans(l, [...CITES, ...COMMANDES]));
    expect(lignes.filter((l) => DITS.test(l)).slice(0, 5)).toEqual([]);
  });

  it("say none of what importer has read", async () => {
    const { out, err } = await plie("importer", extraction, "--config", config, "--sortie", dossier.joindre("tables"));
    expect(out).toContain("Absences des conseillers");
    expect(`${out}\n${err}`.split("\n").filter((l) => DITS.test(sans(l, CITES)))).toEqual([]);
  });

  it("say none when the lights stop the job, in text and in JSON", async () => {
    const autre = dossier.joindre("sans-personne");
    mkdirSync(autre);
    for (const nom of readdirSync(extraction)) {
      const lignes = readFileSync(join(extraction, nom), "utf8");
      const change = nom === "participants.csv" ? lignes.replaceAll("P0", "X9") : lignes;
      // months without lines: a light that names the référents
      writeFileSync(join(autre, nom), nom === "entretiens.csv" ? lignes.split("\n").slice(0, 200).join("\n") : change);
    }
    for (const format of ["json", "texte"]) {
      const { out, err, status } = await plie("controler", autre, ...ARRETE, "--config", config, "--format", format);
      expect(status).toBe(2);
      expect(`${out}${err}`).toMatch(/Odyssée|conseiller/);
      const lignes = `${out}\n${err}`.split("\n").map((l) => sans(l, CITES));
      expect(lignes.filter((l) => DITS.test(l))).toEqual([]);
    }
  });
});

it("the test sees a word and a threshold that are typed", () => {
  expect(TAPE.test("une durée de 45 minutes")).toBe(true);
  expect(TAPE.test("plus de trois mois")).toBe(true);
  expect(sans("six mois après la sortie, plus de six mois", ADMIS)).toContain("six mois");
});
