import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { nomsDesCommandes } from "../src/commands/declarations.ts";
import { ARTICLES_CAEN_2026 } from "../src/normes/caen-2026/articles/index.ts";
import { Dossier, plie } from "./session.ts";

const EXTRACTION = "samples/plie-fictif";
const QUAND: Readonly<Record<string, readonly string[]>> = {
  controler: ["--arrete", "2026-10-31"],
  tableau: ["--mois", "2026-10"],
  fse: ["--arrete", "2026-10-31"],
};

let dossier: Dossier;

beforeAll(() => {
  dossier = new Dossier();
});
afterAll(() => dossier.supprimer());

describe("a norm written as one file", () => {
  it.each(Object.keys(QUAND))("judges to the same bytes as the norm that it writes: %s", async (commande) => {
    const { out: yaml } = await plie("normes", "caen-2026", "--format", "yaml");
    dossier.ecrire("entiere.yaml", yaml);
    const sortie = async (norme: string): Promise<string> => {
      const config = dossier.ecrire("plie.yaml", `norme: ${norme}\n`);
      const { out, err } = await plie(
        commande,
        EXTRACTION,
        ...(QUAND[commande] ?? []),
        "--config",
        config,
        "--format",
        "json",
      );
      expect(err).not.toContain("entiere.yaml");
      return out;
    };
    const attendue = await sortie("caen-2026");
    expect(attendue.length).toBeGreaterThan(1000);
    expect(await sortie("./entiere.yaml")).toBe(attendue);
  });

  it("moves when a threshold of the file does: it is what judges", async () => {
    const { out: yaml } = await plie("normes", "caen-2026", "--format", "yaml");
    const seuil = /(joursSoumisMin:\n +2026-01-01:\n +valeur: )15\n/;
    expect(yaml).toMatch(seuil);
    dossier.ecrire("moins.yaml", yaml.replace(seuil, "$15\n"));
    const config = dossier.ecrire("plie.yaml", "norme: ./moins.yaml\n");
    const { out } = await plie(
      "controler",
      EXTRACTION,
      "--arrete",
      "2026-10-31",
      "--config",
      config,
      "--format",
      "json",
    );
    expect((JSON.parse(out) as { reglages: Record<string, unknown> }).reglages["ENT-01"]).toMatchObject({
      joursSoumisMin: 5,
    });
  });

  it("says each threshold since when and by which article", async () => {
    const { out } = await plie("normes", "caen-2026", "--format", "yaml");
    expect(out).toMatch(
      /minutesMoyenneMin:\n +2026-01-01:\n +valeur: 45\n +reference: Cahier des charges APAP 2026-2027, /,
    );
  });

  it("says so of every dated value, those that rules share included", async () => {
    const { out } = await plie("normes", "caen-2026", "--format", "yaml");
    const { communs, regles } = parse(out) as Record<string, object>;
    const sans: string[] = [];
    let datees = 0;
    const lire = (valeur: unknown, chemin: string): void => {
      if (typeof valeur !== "object" || valeur === null) return;
      for (const [nom, v] of Object.entries(valeur)) {
        if (!/^\d{4}-\d\d-\d\d$/.test(nom)) {
          lire(v, `${chemin}.${nom}`);
          continue;
        }
        datees++;
        if (!((v as { reference?: string } | null)?.reference ?? "").includes(", ")) sans.push(chemin);
      }
    };
    lire(communs, "communs");
    lire(regles, "regles");
    expect(sans).toEqual([]);
    expect(datees).toBeGreaterThan(70);
    expect(out).toMatch(/moisSuiviEmploi:\n +2026-01-01:\n +valeur: 6\n +reference: Cahier[^\n]+, II.4\n/);
  });

  it("writes an avenant whole: the inherited value, then its own from its day", async () => {
    const avenant = dossier.ecrire(
      "avenant.yaml",
      "norme: avenant-1\ntitre: Avenant 1\nherite: caen-2026\nregles:\n  ENT-01: {joursSoumisMin: {2026-07-01: 5}}\n",
    );
    const { out } = await plie("normes", avenant, "--format", "yaml");
    expect(out).toMatch(
      /joursSoumisMin:\n +2026-01-01:\n +valeur: 15\n +reference: .+\n +2026-07-01:\n +valeur: 5\n +reference: Avenant 1\n/,
    );
  });

  it("is refused an effect of its own when it inherits", async () => {
    const avenant = dossier.ecrire(
      "effet.yaml",
      "norme: avenant-1\ntitre: Avenant 1\nherite: caen-2026\neffet: 2026-07-01\n",
    );
    const { status, err } = await plie("normes", avenant);
    expect(status).toBe(2);
    expect(err).toContain("effet.yaml");
    expect(err).toContain("une norme qui hérite date chaque valeur qu'elle change");
  });
});

it("prepares sentences of the cahier des charges by commands that exist", () => {
  const preparees = ARTICLES_CAEN_2026.flatMap(({ phrases }) =>
    phrases.flatMap(({ sort }) => (typeof sort === "string" ? [] : (sort.preparee ?? []))),
  );
  expect(preparees.length).toBeGreaterThan(20);
  expect([...new Set(preparees)].filter((c) => !nomsDesCommandes().includes(c.replace("plie ", "")))).toEqual([]);
});
