import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { BIBLIOTHEQUE, PARTOUT } from "../scripts/build-options.mjs";
import { auditer, lire } from "../src/api/index.ts";
import { plie } from "./session.ts";

const SAMPLE = "samples/plie-fictif";
const fichiers = readdirSync(SAMPLE)
  .filter((nom) => /\.(csv|xlsx)$/.test(nom))
  .map((nom) => ({ chemin: `extraction/${nom}`, octets: new Uint8Array(readFileSync(join(SAMPLE, nom))) }));

/** The object that the command prints. */
async function commande(...options: string[]): Promise<unknown> {
  const { out, err } = await plie("controler", SAMPLE, "--format", "json", "--seuil", "jamais", ...options);
  expect(err).not.toContain("plie :");
  return { ...JSON.parse(out), outil: null };
}

const sansOutil = (rapport: object) => ({ ...JSON.parse(JSON.stringify(rapport)), outil: null });

it("asks node for the modules that its page names, and for no other", () => {
  const demandes = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((nom) => nom.endsWith(".ts"))
    .flatMap((nom) => [...readFileSync(join("src", nom), "utf8").matchAll(/getBuiltinModule\?\.\("(node:\w+)"\)/g)])
    .map(([, module]) => module);
  const nommes = readFileSync("docs/bibliotheque.md", "utf8").match(/node:\w+(?=`)/g);
  expect([...new Set(nommes)].sort()).toEqual([...new Set(demandes)].sort());
});

vi.stubGlobal("__VERSION__", "0.0.0");

describe("auditer", () => {
  it("gives the object of plie controler --format json", async () => {
    const rapport = await auditer(fichiers, { arrete: "2026-10-31" });
    if (!rapport.constats) throw new Error("stopped by lights");
    expect(rapport.constats.length).toBeGreaterThan(0);
    expect(sansOutil(rapport)).toEqual(await commande("--arrete", "2026-10-31"));
  });

  it("stops at the last month that the contacts complete when no arrêté is given: it has no clock", async () => {
    expect(await auditer(fichiers)).toMatchObject({ arrete: "2026-10-31" });
  });

  it("takes period, rules and settings, as an object or as the text of a file, and the norm that they name", async () => {
    const dossier = mkdtempSync(join(tmpdir(), "plie-bibliotheque-"));
    const config = join(dossier, "plie.yaml");
    const texte = "regles:\n  ENT-01:\n    joursSoumisMin: 20\n";
    writeFileSync(config, texte);
    const attendu = await commande("--periode", "2026-01..2026-06", "--arrete", "2026-06-30", "--config", config);
    const options = { periode: "2026-01..2026-06", arrete: "30/06/2026" };
    const objet = { regles: { "ENT-01": { joursSoumisMin: 20 } } };
    for (const reglages of [texte, objet]) {
      expect(sansOutil(await auditer(fichiers, { ...options, reglages }))).toEqual(attendu);
    }
    const avenant =
      "norme: avenant-1\ntitre: T\nherite: caen-2026\nregles: { ENT-01: { joursSoumisMin: { 2026-03-01: 20 } } }\n";
    writeFileSync(join(dossier, "avenant.yaml"), avenant);
    writeFileSync(config, "norme: ./avenant.yaml\n");
    const sous = await commande("--periode", "2026-01..2026-06", "--arrete", "2026-06-30", "--config", config);
    expect(sous).not.toEqual(attendu);
    for (const chemin of ["avenant.yaml", "extraction/avenant.yaml"]) {
      const donnes = [...fichiers, { chemin, octets: new TextEncoder().encode(avenant) }];
      expect(sansOutil(await auditer(donnes, { ...options, reglages: `norme: ${chemin}\n` }))).toEqual(sous);
    }
    rmSync(dossier, { recursive: true });
  });

  it("gives what the rules of the settings find, apart, as its types say", async () => {
    const locale = { id: "LOC-01", table: "parcours", phrase: "X.", quand: [{ colonne: "apap", operateur: "rempli" }] };
    const rapport = await auditer(fichiers, { arrete: "2026-10-31", reglages: { reglesLocales: [locale] } });
    if (!rapport.constats) throw new Error("stopped by lights");
    const { regles = [], constats = [] } = rapport.locales ?? {};
    expect(regles.map(({ id, etat, constats: n }) => [id, etat, n])).toEqual([["LOC-01", "executee", constats.length]]);
    expect(constats.length).toBeGreaterThan(0);
    const [cles] = constats.map((c) => Object.keys(c).sort());
    const {
      parcours: _p,
      mois: _m,
      mesure: _n,
      seuil: _s,
      contexte: _c,
      justification: _j,
      ...attendues
    } = {
      ...rapport.constats[0],
    };
    expect(cles).toEqual(Object.keys(attendues).sort());
  });

  it("says in French what must be mended", async () => {
    await expect(auditer([])).rejects.toThrow("Aucune entrée");
    await expect(auditer(fichiers, { arrete: "hier" })).rejects.toThrow(/arrete : « hier » n'est pas une date/);
    await expect(auditer(fichiers, { periode: "2026" })).rejects.toThrow(/periode : « 2026 »/);
    await expect(auditer(fichiers, { reglages: { regles: { "ENT-99": {} } } })).rejects.toThrow(/plie\.yaml, ligne/);
    for (const regles of ["XYZ-*", ["ENT-01", "XYZ-*"]]) {
      await expect(auditer(fichiers, { regles })).rejects.toThrow(/aucune règle/);
    }
    for (const malgre of ["LEC-99", ["LEC-02", "LEC-99"]]) {
      await expect(auditer(fichiers, { malgre })).rejects.toThrow(/malgre : « LEC-99 »/);
    }
  });
});

describe("lire", () => {
  it("gives each table's rows, as many as were accepted, and again when asked again", async () => {
    const { sources, tables } = await lire(fichiers);
    const attendues = sources.filter((s) => s.table === "etapes").reduce((somme, s) => somme + s.acceptees, 0);
    const { etapes } = tables;
    expect([...(etapes ?? [])]).toHaveLength(attendues);
    expect([...(etapes ?? [])][0]).toMatchObject({ participant: expect.any(String) });
  });
});

describe("the bundle", () => {
  let dossier: string;
  beforeAll(() => {
    dossier = mkdtempSync(join(tmpdir(), "plie-bibliotheque-"));
  });
  afterAll(() => rmSync(dossier, { recursive: true }));

  it("needs nothing but the language, a text coder and a decoder", async () => {
    const { outputFiles = [] } = await build({
      ...BIBLIOTHEQUE,
      format: "iife",
      globalName: "plie",
      write: false,
    });
    const code = outputFiles[0]?.text ?? "";
    const rapport = runInNewContext(
      `${code}; plie.auditer(fichiers, { arrete: "2026-10-31" }).then(JSON.stringify)`,
      { fichiers, TextDecoder, TextEncoder, atob, btoa },
      { contextCodeGeneration: { strings: false, wasm: false } },
    );
    const { outil, ...reste } = JSON.parse(await rapport);
    expect(outil).toEqual({ nom: "plie", version: JSON.parse(readFileSync("package.json", "utf8")).version });
    expect({ ...reste, outil: null }).toEqual(await commande("--arrete", "2026-10-31"));
  });

  it("runs the example of docs/bibliotheque.md, which shows it as it is", async () => {
    const exemple = readFileSync("docs/bibliotheque.mjs", "utf8");
    expect(readFileSync("docs/bibliotheque.md", "utf8")).toContain(`\`\`\`js\n${exemple}\`\`\``);
    const { outputFiles = [] } = await build({
      ...PARTOUT,
      alias: { ...PARTOUT.alias, plie: "./src/api/index.ts" },
      entryPoints: ["docs/bibliotheque.mjs"],
      external: ["node:fs"],
      write: false,
      outdir: dossier,
    });
    const fichier = join(dossier, "exemple.mjs");
    writeFileSync(fichier, outputFiles[0]?.text ?? "");
    const dits: string[] = [];
    const log = vi.spyOn(console, "log").mockImplementation((...mots) => void dits.push(mots.join(" ")));
    await import(pathToFileURL(fichier).href);
    log.mockRestore();
    expect(dits).toEqual([
      expect.stringMatching(/^étapes lues : \d+$/),
      expect.stringMatching(/^arrêté : 2026-10-31 · ENT-01 : \d+$/),
    ]);
  });
});
