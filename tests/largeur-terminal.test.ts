// No line that a person reads is longer than the screen, in any command, whatever the names of the extraction.
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nomsDesCommandes } from "../src/commands/declarations.ts";
import { Dossier, plieAuTerminal as plie, plie as plieHorsTerminal } from "./session.ts";

const COLONNES = 80;
const LONG = "Sainte-Philomène-de-la-Très-Longue-Rivière";
const ARRETE = ["--arrete", "2026-10-31"];

/** A path that nothing stands beside but guillemets: it is copied whole. */
const SEUL = /^ *(?:« )?[^ ]*[/\\][^ ]*(?: »[^ ]*)?$/;

/** Mistakes of all sorts, each told in an error message. */
const FAUTES: readonly string[][] = [
  ["controler", `${LONG}-${LONG}-${LONG}`],
  ["controler", `${LONG}/${LONG}/${LONG}`],
  ["controler", "extraction", "--seuil", LONG],
  ["controler", "extraction", "--config", `${LONG}/${LONG}/plie.yaml`],
  ["controler", "extraction", "--regles", `${LONG}-${LONG}`, ...ARRETE],
  ["controler", "extraction", "--apap", `${LONG} ${LONG}`, ...ARRETE],
  ["tableau", "extraction", "--mois", "octobre"],
  ["mensuel", "extraction", "--registre", `${LONG}/${LONG}/${LONG}`],
  ["participant", LONG, "extraction", ...ARRETE],
  ["csf", "extraction", "--periode", "2026-01..2026-06", "--taille", LONG],
  ["comparer", "extraction", `${LONG}/${LONG}`],
  [`${LONG}-${LONG}`],
];

/** What a person reads in a file or through a program too. */
const HORS_TERMINAL: readonly string[][] = [
  ["tableau", "extraction", "--mois", "2026-10", "--copil", "--sortie", "comite-a"],
  ["tableau", "extraction", "--mois", "2026-10", "--copil", "--sortie", "comite-b"],
  ["tableau", "extraction", "--mois", "2026-10", "--copil", "--sortie", `${LONG}/ailleurs/${LONG}`],
];

/** What is typed on `extraction`; every command that prints for a person is in it. */
const SEANCES: readonly string[][] = [
  ["inspecter", "extraction"],
  ["inspecter", "extraction", "--verbeux"],
  ["importer", "extraction", "--sortie", "tables"],
  ["controler", "extraction", ...ARRETE, "--seuil", "jamais"],
  ["controler", "extraction", ...ARRETE, "--seuil", "jamais", "--par-apap", "--verbeux"],
  ["mensuel", "extraction", "--mois", "2026-10"],
  ["cloturer", "2026-10"],
  ["tableau", "extraction", "--mois", "2026-10", "--diffusion", "--sortie", "diffusion"],
  ["cloturer", "2026-10", "--diffusion", "diffusion/diffusion-2026-01-a-2026-10.xlsx"],
  ["suivi", "sorties"],
  ["expedier", "sorties"],
  ["tableau", "extraction", "--mois", "2026-10", "--sortie", "tableaux"],
  ["tableau", "extraction", "--mois", "2026-10", "--modele-apap", "--sortie", "formulaires"],
  ["consolider", "extraction", "--mois", "2026-10", "--tableaux", "formulaires"],
  ["fse", "extraction", "--periode", "2026-01..2026-06", "--sortie", "fse"],
  ["rapprocher", "extraction", ...ARRETE],
  ["csf", "extraction", "--periode", "2026-01..2026-06", "--taille", "10%", "--sortie", "csf"],
  ["csf", "extraction", "--periode", "2026-01..2026-06", "--risque", "--sortie", "csf-risque"],
  ["echeances", "extraction", "--au", "2026-11-01", "--jours", "60"],
  ["participant", "P0001", "extraction", ...ARRETE],
  ["participant", "P0001", "extraction", "--entretien", "--au", "2026-10-31"],
  ["projeter", "extraction", ...ARRETE, "--mois", "12"],
  ["comparer", "extraction", "tables", ...ARRETE],
  ["pseudonymiser", "extraction", ...ARRETE, "--sortie", "remis", "--cle", "coffre/plie.cle"],
  ["regles"],
  ["regles", "ENT-01"],
  ["indicateurs"],
  ["indicateurs", "taux_sorties_positives"],
  ["normes"],
  ["normes", "caen-2026"],
  ["exemple", "essai", "--participants", "3", "--mois", "2"],
  ["init", "--defauts", "--sortie", "reglages"],
  ["tableau", "extraction", "--mois", "2026-10", "--copil", "--sortie", "comite"],
  ["tableau", "extraction", "--mois", "2026-10", "--copil", "--sortie", `${LONG}/comite/${LONG}`],
  ...FAUTES,
  ["--help"],
  ...nomsDesCommandes().map((nom) => [nom, "--help"]),
  ["tableau", "extraction", "--mois", "2026-10", "--bilan", "--sortie", `${LONG}/${LONG}/${LONG}`],
];

/** The lines that no screen holds. */
function longues(out: string, err: string): string[] {
  return `${out}\n${err}`.split("\n").filter((ligne) => [...ligne].length > COLONNES && !SEUL.test(ligne));
}

/** Names of APAPs and structures, and of files, that no screen holds. */
function allonger(dossier: string): void {
  for (const nom of readdirSync(dossier)) {
    if (!nom.endsWith(".csv")) continue;
    const texte = readFileSync(join(dossier, nom), "latin1")
      .replaceAll("Maison du Bocage bleu", `Maison du Bocage bleu ${Buffer.from(LONG).toString("latin1")} et environs`)
      .replaceAll("Basilic VIRENOIRE", `Basilic VIRENOIRE-${Buffer.from(LONG).toString("latin1")} DES PRÉS`);
    writeFileSync(join(dossier, nom), texte, "latin1");
    if (nom.startsWith("contacts-maison"))
      renameSync(join(dossier, nom), join(dossier, `contacts-${LONG}-${LONG}-oct.csv`));
  }
}

describe("lines of at most 80 columns, with very long names", () => {
  const avant = process.cwd();
  let dossier: Dossier;

  beforeAll(async () => {
    dossier = new Dossier();
    process.chdir(dossier.chemin);
    await plie("exemple", "extraction", "--participants", "24");
    allonger("extraction");
  });

  afterAll(() => {
    process.chdir(avant);
    dossier.supprimer();
  });

  it.each(SEANCES.map((argv) => [argv.join(" "), argv] as const))("%s", async (_typed, argv) => {
    const { out, err, status } = await plie(...argv);
    expect(out + err).not.toBe("");
    if (argv[1] === "extraction" && !FAUTES.includes(argv)) expect(status, err).toBe(0);
    expect(longues(out, err)).toEqual([]);
  });

  it.each(HORS_TERMINAL.map((argv) => [argv.join(" "), argv] as const))("off a terminal: %s", async (_typed, argv) => {
    const { out, err, status } = await plieHorsTerminal(...argv);
    expect(status, err).toBe(0);
    expect(longues(out, err)).toEqual([]);
  });
});
