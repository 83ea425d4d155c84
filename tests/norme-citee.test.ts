// The norm in force cites itself: its documents as it names them, its rules where it places them; and no word changes the
// title of an official text.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Dossier, plie } from "./session.ts";

const VILLE = `norme: ville-2027
titre: Cahier des charges de la Ville 2027
herite: caen-2026
documents:
  cahier-des-charges: Cahier APAP de la Ville 2027
  annexe-2: Cahier APAP de la Ville 2027, annexe B
  annexe-3: Cahier APAP de la Ville 2027, annexe C
clauses:
  ENT-01: { document: cahier-des-charges, article: "V.9" }
  conformite: { document: cahier-des-charges, article: "V.10" }
vocabulaire: { referent: conseiller, referents: conseillers }
`;

let dossier: Dossier;
let mots: string;
let ville: string;

beforeAll(() => {
  dossier = new Dossier();
  dossier.ecrire("ville.yaml", VILLE);
  mots = dossier.ecrire("mots.yaml", "vocabulaire: { referent: conseiller, referents: conseillers }\n");
  ville = dossier.ecrire("plie.yaml", "norme: ./ville.yaml\n");
});
afterAll(() => dossier.supprimer());

const dire = async (config: string, ...argv: string[]): Promise<string> => {
  const { out, err } = await plie(...argv, "--config", config);
  if (out === "") throw new Error(err);
  return out.replace(/\s+/g, " ");
};

describe("a rule and an indicator", () => {
  const CAEN = "Cahier des charges APAP 2026-2027, III.1.3";

  it.each([
    ["regles", "ENT-01"],
    ["regles", "ENT-01", "--format", "md"],
    ["regles", "ENT-01", "--format", "json"],
    ["indicateurs", "conformite"],
    ["indicateurs", "conformite", "--format", "md"],
  ])("keep the title of their text, whatever the référent is called: %s %s %s %s", async (...argv) => {
    const dit = await dire(mots, ...argv);
    expect(dit).toContain(CAEN);
    expect(dit).not.toContain("charges conseiller");
  });

  it("are placed where the norm places them, in its document", async () => {
    expect(await dire(ville, "regles", "ENT-01")).toContain("Cahier APAP de la Ville 2027, V.9");
    expect(await dire(ville, "regles", "ENT-01", "--format", "json")).toContain("Cahier APAP de la Ville 2027, V.9");
    expect(await dire(ville, "regles", "ENT-02")).toContain("Cahier APAP de la Ville 2027, III.1.3");
    expect(await dire(ville, "indicateurs", "conformite")).toContain("Cahier APAP de la Ville 2027, V.10");
    for (const commande of ["indicateurs", "regles"]) {
      const page = await dire(ville, commande, "--format", "md");
      expect(page.includes("APAP 2026-2027"), commande).toBe(false);
      expect(/(?:un |de l'|à l')APAP/.test(page), commande).toBe(false);
      expect(page.includes("Cahier APAP de la Ville 2027, annexe B, Sorties"), commande).toBe(true);
    }
  });

  it("are cited by the title of a norm that stands alone and does not say how it is cited", async () => {
    dossier.ecrire("seule.yaml", "norme: seule\ntitre: Convention du Nord\n");
    const seule = dossier.ecrire("seule-plie.yaml", "norme: ./seule.yaml\n");
    expect(await dire(seule, "regles", "ENT-01")).toContain("Convention du Nord, III.1.3");
    expect(await dire(seule, "regles", "FSE-01")).toContain("Règlement (UE) 2021/1057, annexe I");
  });
});

it("says since when a threshold, a severity, a rule off hold, and by which text", async () => {
  const dates = dossier.ecrire(
    "dates.yaml",
    `regles:
  ENT-02: { minutesMoyenneMin: { 2026-07-01: { valeur: 30, reference: avenant 1 } } }
  ENT-10: { gravite: { 2026-07-01: majeur } }
  OPE-06: { active: { 2026-07-01: non } }
`,
  );
  expect(await dire(dates, "regles", "ENT-02")).toContain(
    "Par date d'effet minutesMoyenneMin : 45, puis 30 à partir du 01/07/2026 (avenant 1)",
  );
  expect(await dire(dates, "regles", "ENT-10", "--format", "md")).toContain(
    "*Par date d'effet.* gravite : mineur, puis majeur à partir du 01/07/2026.",
  );
  expect(await dire(dates, "regles", "OPE-06")).toContain("active : oui, puis non à partir du 01/07/2026");
  expect(await dire(dates, "regles", "ENT-01")).not.toContain("Par date d'effet");
});

it("compares the words of two norms as they are, and says what they do in those of the second", async () => {
  const dossierVille = dossier.joindre("ville.yaml");
  const { out, err } = await plie(
    ...["normes", "comparer", "caen-2026", dossierVille, "samples/plie-fictif", "--arrete", "2026-10-31"],
  );
  expect(err).not.toContain("Erreur");
  expect(out).toMatch(/vocabulaire, referent +APAP +conseiller\n/);
  expect(out).toMatch(/2\sréglages changent, 0\srègle/);
  expect(out).toContain("Constats à corriger, par conseiller");
});
