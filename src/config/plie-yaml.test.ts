import { describe, expect, it } from "vitest";
import { RULES } from "../rules/index.ts";
import { champDe } from "./forme.ts";
import { lireReglages } from "./lire-reglages.ts";
import { exempleDe, plieYamlCommente } from "./plie-yaml.ts";
import { reglagesParDefaut } from "./reglages.ts";
import { schemaReglages } from "./schema.ts";

describe("plieYamlCommente", () => {
  const texte = plieYamlCommente();

  it("reads back as exactly the defaults", () => {
    const lu = lireReglages(texte, "plie.yaml");
    expect(lu.enVigueur()).toEqual(reglagesParDefaut().enVigueur());
    for (const rule of RULES) expect(lu.regle(rule.id, 0)).toEqual(reglagesParDefaut().regle(rule.id, 0));
  });

  it("writes every setting, with its default, its unit and its description", () => {
    const lignes = texte.split("\n");
    for (const rule of RULES) {
      const debut = lignes.indexOf(`  ${rule.id}:`);
      expect(lignes.slice(0, debut).join(" "), rule.id).toContain(`# ${rule.id} · `);
      expect(lignes[debut + 1]).toBe(`    gravite: ${rule.gravite}`);
      for (const nom of Object.keys(rule.params.parse({})))
        expect(lignes.slice(debut).join("\n")).toContain(`\n    ${nom}:`);
    }
    expect(texte).toContain(
      "    # un mois est jugé à partir de ce nombre de jours soumis\n    # → nombre entier, en jours ; par défaut : 15\n    joursSoumisMin: 15\n",
    );
    expect(texte).toContain("territoire: []");
    expect(texte).toContain("dateCd14: 2025-10-06");
    expect(texte).toContain("convention: null");
  });

  it("keeps its comments within 100 columns", () => {
    for (const ligne of texte.split("\n"))
      if (ligne.trimStart().startsWith("#")) expect(ligne.length).toBeLessThanOrEqual(100);
  });

  it("gives examples that are accepted as they are", () => {
    const racine = champDe(schemaReglages(RULES));
    if (racine.forme.type !== "objet") throw new Error("not an object");
    for (const [nom, champ] of racine.forme.champs) {
      const composes = champ.forme.type === "liste" ? champ.forme.element.forme.type === "objet" : champ.nullable;
      if (!composes) continue;
      const exemple = { [nom]: exempleDe(nom, champ) };
      expect(schemaReglages(RULES).safeParse(exemple).error, nom).toBeUndefined();
    }
  });

  it("writes the answers, whatever their texts hold", () => {
    const reponses = {
      profil: "profil.yaml",
      territoire: ["14000", "08230"],
      effectifs: [{ apap: "Alix « MODÈLE »: #1", structure: "- Association\nExemple", etp: 0.5, debut: "2026-01-01" }],
      convention: { debut: "2026-01-01", fin: "2027-12-31" },
      protocole: { debut: "2022-01-01", objectif: 2000 },
      programmation: [{ code: "0012", intitule: "*Atelier*", operateur: "oui" }],
    };
    const clair = lireReglages(plieYamlCommente(reponses), "plie.yaml").enVigueur();
    expect(clair).toEqual({
      ...reglagesParDefaut().enVigueur(),
      ...reponses,
      effectifs: [{ ...reponses.effectifs[0], fin: null }],
    });
  });

  it("refuses an answer that does not fit", () => {
    expect(() => plieYamlCommente({ territoire: ["8230"] })).toThrow("5 chiffres");
  });
});
