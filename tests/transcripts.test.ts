// A text that changes on purpose: npx vitest run tests/transcripts.test.ts -u, then read the difference.
import { cpSync } from "node:fs";
import { cwd } from "node:process";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { declarerCommandes } from "../src/commands/declarations.ts";
import type { Io } from "../src/commands/io.ts";
import { DISQUE_NODE } from "../src/disque/disque-node.ts";
import { Dossier, plie } from "./session.ts";

const ICI = fileURLToPath(new URL("transcripts", import.meta.url));
/** What commander would say in English if a word of ours were missing. */
const ANGLAIS =
  /\b(usage:|options:|arguments:|commands:|default|choices|display|help for|for command|required|missing|unknown|error)\b/i;
const COLONNES = 80;

/** What is typed, by the name of the file that keeps what is printed; `extraction` is tests/transcripts/extraction. */
const SEANCES: readonly (readonly [string, string[]])[] = [
  ["plie", []],
  ["plie-help", ["--help"]],
  ["version", ["--version"]],
  ["inspecter", ["inspecter", "extraction/suivi.csv"]],
  ["importer", ["importer", "extraction", "--sortie", "tables"]],
  ["controler", ["controler", "extraction", "--arrete", "2026-06-30"]],
  ["controler-seuil", ["controler", "extraction", "--arrete", "2026-06-30", "--regles", "OPE-07"]],
  ["controler-csv", ["controler", "extraction", "--arrete", "2026-06-30", "--regles", "ENT-*", "--format", "csv"]],
  ["echeances", ["echeances", "extraction", "--au", "2026-07-06", "--jours", "40"]],
  ["participant", ["participant", "P0003", "extraction", "--arrete", "2026-06-30"]],
  ["participant-entretien", ["participant", "P0003", "extraction", "--entretien", "--au", "2026-06-30"]],
  ["projeter", ["projeter", "extraction", "--arrete", "2026-06-30", "--mois", "3"]],
  ["mensuel", ["mensuel", "extraction", "--mois", "2026-06"]],
  ["mensuel-encore", ["mensuel", "extraction", "--mois", "2026-06", "--silencieux"]],
  // what « importer » wrote says the same
  ["comparer", ["comparer", "extraction", "tables", "--arrete", "2026-06-30"]],
  [
    "pseudonymiser",
    ["pseudonymiser", "extraction", "--arrete", "2026-06-30", "--sortie", "remis", "--cle", "coffre/plie.cle"],
  ],
  ["regles-ent-01", ["regles", "ENT-01"]],
  ["normes", ["normes"]],
  ["normes-comparer", ["normes", "comparer", "caen-2026", "avenant.yaml", "extraction", "--arrete", "2026-06-30"]],
  ["refus-norme", ["normes", "caen-2025"]],
  ["indicateurs-file-active", ["indicateurs", "file_active"]],
  ["exemple", ["exemple", "essai", "--participants", "12", "--mois", "3"]],
  ["exemple-existe", ["exemple", "essai"]],
  ["init", ["init", "--defauts", "--sortie", "reglages"]],
  ["refus-commande", ["controlr", "extraction"]],
  ["refus-option", ["controler", "extraction", "--arete", "2026-06-30"]],
  ["refus-valeur", ["controler", "extraction", "--format", "pdf"]],
  ["refus-mois", ["mensuel", "extraction", "--mois", "juin"]],
  ["refus-dossier", ["mensuel", "extractions"]],
];

function commandes(): string[] {
  const program = new Command();
  const io: Io = {
    out: () => {},
    err: () => {},
    terminal: false,
    terminalErr: false,
    colonnes: COLONNES,
    couleur: false,
    aujourdhui: 0,
    dossier: ".",
    disque: DISQUE_NODE,
    version: "0",
  };
  declarerCommandes(program, io, () => {});
  return program.commands.map((c) => c.name());
}

async function seance(argv: string[]): Promise<string> {
  const { out, err, status } = await plie(...argv);
  const typed = ["plie", ...argv].map((mot) => (/[ *]/.test(mot) ? `"${mot}"` : mot)).join(" ");
  // what goes to stderr is marked, and comes after
  const messages = err.replace(/^(?=.)/gm, "! ");
  return `$ ${typed}\n${out}${messages}[code ${status}]\n`;
}

describe("transcripts: what is typed, what is printed, the exit status", () => {
  const avant = cwd();
  let dossier: Dossier;

  beforeAll(() => {
    dossier = new Dossier();
    cpSync(`${ICI}/extraction`, dossier.joindre("extraction"), { recursive: true });
    cpSync(`${ICI}/avenant.yaml`, dossier.joindre("avenant.yaml"));
    process.chdir(dossier.chemin);
  });

  afterAll(() => {
    process.chdir(avant);
    dossier.supprimer();
  });

  it.each(SEANCES)("%s", async (nom, argv) => {
    await expect(await seance(argv)).toMatchFileSnapshot(`${ICI}/${nom}.txt`);
  });

  it.each(commandes())("plie %s --help: in French, within the screen", async (commande) => {
    const texte = await seance([commande, "--help"]);
    await expect(texte).toMatchFileSnapshot(`${ICI}/aide-${commande}.txt`);
    expect(texte).toMatch(/^Usage : plie /m);
    expect(texte).not.toMatch(ANGLAIS);
    const aide = texte.slice(0, texte.search(/^Exemples? :/m));
    for (const ligne of aide.split("\n")) expect([...ligne].length, ligne).toBeLessThanOrEqual(COLONNES);
  });

  it("the four doors and the tools fit the screen", async () => {
    const { out } = await plie();
    for (const ligne of out.split("\n")) expect([...ligne].length, ligne).toBeLessThanOrEqual(COLONNES);
    expect(out).not.toMatch(ANGLAIS);
    expect((await plie("--help")).out).toBe(out);
  });
});
