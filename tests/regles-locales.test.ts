// A rule that the settings declare is read like the others, apart from them.
import { afterAll, beforeAll, expect, it } from "vitest";
import { Dossier, plie } from "./session.ts";

let dossier: Dossier;
let config: string;
beforeAll(() => {
  dossier = new Dossier();
  config = dossier.ecrire(
    "plie.yaml",
    `regles: { OPE-06: { active: non }, ENT-10: { active: { 2026-01-01: non } } }
reglesLocales:
  - id: LOC-07
    table: parcours
    depuis: 2026-03-01
    date: date_integration
    phrase: Parcours sans prescripteur.
    quand:
      - { colonne: structure, operateur: egal, valeur: Bocage }
      - ou:
          - { colonne: prescripteur, operateur: vide }
          - { colonne: date_integration, operateur: avant, autre: date_diagnostic }
`,
  );
});
afterAll(() => dossier.supprimer());

const dire = async (...argv: string[]): Promise<string> => {
  const { out, err } = await plie("regles", ...argv, "--config", config);
  if (out === "") throw new Error(err);
  return out.replace(/\s+/g, " ");
};

it("is listed after the norm's", async () => {
  expect(await dire()).toMatch(
    /FSE-06 .*Règles locales \(de ce PLIE, hors de la norme\).* LOC-07 mineur Parcours sans/,
  );
  expect(await dire("--format", "md")).toMatch(/Règles locales \(de ce PLIE, hors de la norme\).*LOC-07 \| mineur/);
  expect(JSON.parse(await dire("--format", "json")).locales).toMatchObject([{ id: "LOC-07" }]);
});

it("stands beside rules that are off, which say so, since ever or by date", async () => {
  expect(await dire()).toMatch(/ENT-10 mineur, désactivée Contact .* OPE-06 mineur, désactivée Étape /);
  expect(await dire("OPE-06")).toContain(" mineur, désactivée, Cahier des charges");
  expect(await dire("ENT-10", "--format", "md")).toContain("(mineur, désactivée), Cahier des charges");
  expect(JSON.parse(await dire("OPE-06", "--format", "json")).regles).toMatchObject([{ active: false }]);
});

it("is explained, its condition in the words of the settings", async () => {
  for (const format of ["texte", "md"]) {
    const dite = await dire("loc-07", "--format", format);
    expect(dite).toContain("mineur, règle locale, sur la table parcours, depuis le 01/03/2026");
    expect(dite).toContain("structure egal Bocage ; et prescripteur vide, ou date_integration avant date_diagnostic");
  }
  expect(JSON.parse(await dire("LOC-07", "--format", "json"))).toMatchObject({
    regles: [],
    locales: [{ id: "LOC-07", quand: [{ colonne: "structure" }, {}] }],
  });
  await expect(dire("LOC-08")).rejects.toThrow("Une règle locale est jugée toujours, à part");
});
