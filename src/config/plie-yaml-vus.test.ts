import { describe, expect, it } from "vitest";
import { csv, readFiles } from "../ingest/extraction-fixture.ts";
import { poserQuestions } from "./init-questions.ts";
import { lireReglages } from "./lire-reglages.ts";
import { plieYamlCommente } from "./plie-yaml.ts";
import { avecVus, vusDe } from "./plie-yaml-vus.ts";

const LISTE = csv(
  "N° dossier;Civilité;Date de naissance;Code postal;Structure;Référent de parcours;Date d'entrée PLIE",
  "P1;Mme;01/02/1990;14000;CCAS;Zoé Fictive;05/01/2026",
  "P2;M.;01/02/1991;14000;CCAS;Zoé Fictive;06/01/2026",
  "P3;M.;01/02/1992;14123;Maison # bleue;Yann Inventé;06/01/2026",
);
const ETAPES = csv(
  "N° dossier;Famille;Intitulé;Date de début",
  'P1;transversale;"Atelier ""mobilité"", suite";05/02/2026',
  "P2;accompagnement;Accompagnement renforcé;05/02/2026",
);
const PROPOSEE = /^ {2}# (?=["{].*, {2}# \d)/;

async function vus(fichiers: Record<string, string>) {
  return vusDe(await readFiles(fichiers));
}

describe("a plie.yaml that an extraction fills", () => {
  it("shows APAPs with their structure, postal codes, opérations, behind a #, and changes nothing", async () => {
    const texte = avecVus(plieYamlCommente(), await vus({ "liste.csv": LISTE, "etapes.csv": ETAPES }));
    expect(texte).toContain('\n  # { apap: "Zoé Fictive", structure: "CCAS", etp: 1 },  # 2\u00a0parcours\n');
    expect(texte).toContain('\n  # "14000",  # 2\u00a0personnes\n  # "14123",  # 1\u00a0personne\n  ]\n');
    expect(texte).toContain('\n  # { intitule: "Atelier \\"mobilité\\", suite" },  # 1\u00a0étape\n');
    expect(texte).not.toContain("Accompagnement renforcé");
    expect(lireReglages(texte, "plie.yaml").enVigueur()).toEqual(
      lireReglages(plieYamlCommente(), "plie.yaml").enVigueur(),
    );
  });

  it("is accepted with any one line uncommented, and with all", async () => {
    const texte = avecVus(plieYamlCommente(), await vus({ "liste.csv": LISTE, "etapes.csv": ETAPES }));
    const lignes = texte.split("\n");
    const rangs = lignes.flatMap((ligne, i) => (PROPOSEE.test(ligne) ? [i] : []));
    expect(rangs).toHaveLength(5);
    const sans = (choisis: readonly number[]) =>
      lireReglages(
        lignes.map((l, i) => (choisis.includes(i) ? l.replace(PROPOSEE, "  ") : l)).join("\n"),
        "plie.yaml",
      ).enVigueur();
    for (const rang of rangs) expect(() => sans([rang]), lignes[rang]).not.toThrow();
    expect(sans(rangs)).toMatchObject({
      effectifs: [{ apap: "Zoé Fictive" }, { apap: "Yann Inventé", structure: "Maison # bleue" }],
      territoire: ["14000", "14123"],
      programmation: [{ intitule: 'Atelier "mobilité", suite' }],
    });
  });

  it("asks only what the files do not say", async () => {
    const posees: string[] = [];
    await poserQuestions(
      async ({ message }) => {
        posees.push(message);
        return "";
      },
      await vus({ "liste.csv": LISTE, "etapes.csv": ETAPES }),
    );
    expect(posees.map((p) => p.slice(0, 32))).toEqual([
      "Premier jour de la convention en",
      "Premier jour du protocole d'acco",
    ]);
  });
});
