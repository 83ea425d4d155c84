import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Dossier, plie } from "./session.ts";

const EXTRACTION = "samples/plie-fictif";
const ARRETE = ["--arrete", "2026-10-31"];

let dossier: Dossier;
let config: string;

beforeAll(() => {
  dossier = new Dossier();
  config = dossier.ecrire(
    "plie.yaml",
    "vocabulaire:\n  logiciel: AutreLogiciel\n  logicielComplet: AutreLogiciel Complet\n  logicielDepartement: AutreLogiciel du Département\n  tauxNet: Ville\n",
  );
});
afterAll(() => dossier.supprimer());

/** Every text of the workbooks of a folder. */
function textesDe(chemin: string): string {
  const classeurs = readdirSync(chemin, { recursive: true, encoding: "utf8" }).filter((nom) => nom.endsWith(".xlsx"));
  expect(classeurs.length).toBeGreaterThan(0);
  return classeurs
    .flatMap((nom) => Object.values(unzipSync(new Uint8Array(readFileSync(join(chemin, nom))))))
    .map((octets) => new TextDecoder().decode(octets))
    .join("\n");
}

describe("words of another norm", () => {
  it.each([
    ["rapprocher", ARRETE],
    ["csf", [...ARRETE, "--taille", "5"]],
    ["fse", ARRETE],
  ] as const)("no workbook of %s says Viesion", async (commande, quand) => {
    const sortie = dossier.joindre(commande);
    const format = commande === "csf" ? [] : ["--format", "xlsx"];
    const { status, err } = await plie(
      commande,
      EXTRACTION,
      ...quand,
      "--config",
      config,
      ...format,
      "--sortie",
      sortie,
    );
    expect(status, err).toBeLessThan(2);
    const textes = textesDe(sortie);
    expect(textes).not.toContain("Viesion");
    expect(textes).not.toMatch(/(?<!Pays de )(?<!Mission locale de )\bCaen :|>Caen</);
    if (commande === "rapprocher") expect(textes).toContain("AutreLogiciel seul");
    if (commande === "fse") expect(textes).toMatch(/la colonne d.{1,6}AutreLogiciel/);
  });

  it.each(["texte", "json"])("nor does the terminal or JSON of controler: %s", async (format) => {
    const { out } = await plie("controler", EXTRACTION, ...ARRETE, "--config", config, "--format", format);
    expect(out.length).toBeGreaterThan(1000);
    // the list of changed settings quotes what they were
    expect(out.replace(/\(défaut\s:[^)]*\)/g, "")).not.toContain("Viesion");
  });

  it("nor does the terminal of rapprocher", async () => {
    const { out } = await plie("rapprocher", EXTRACTION, ...ARRETE, "--config", config);
    expect(out).toContain("AutreLogiciel seul");
    expect(out).not.toContain("Viesion");
  });
});
