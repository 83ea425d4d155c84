import { describe, expect, it } from "vitest";
import { emptyProfil } from "../ingest/profile.ts";
import { parseProfil } from "../ingest/profile-parser.ts";
import type { Column } from "../tables/column.ts";
import { TABLE_NAMES, TABLES } from "../tables/index.ts";
import { profilYamlCommente } from "./profil-yaml.ts";

describe("profilYamlCommente", () => {
  const texte = profilYamlCommente();

  it("reads back as a profile that changes nothing, with every key", () => {
    expect(parseProfil(texte, "profil.yaml")).toEqual(emptyProfil());
    for (const cle of Object.keys(emptyProfil())) expect(texte).toMatch(new RegExp(`^${cle}: `, "m"));
  });

  it("names every table, field and code", () => {
    for (const table of TABLE_NAMES) {
      expect(texte).toContain(`#   ${table} : `);
      for (const [nom, column] of Object.entries<Column>(TABLES[table].columns)) {
        expect(texte).toContain(nom);
        for (const code of Object.keys(column.values ?? {})) expect(texte).toContain(code);
      }
    }
  });

  it("gives examples that are accepted once their # is taken off", () => {
    const exemples = texte
      .replace(/^(fichiers|colonnes|valeurs): \{\}$/gm, "")
      .replace(/^# (?=(fichiers|colonnes|valeurs):$| {2,}("|entretiens:|modalite:|etapes.famille:))/gm, "");
    const profil = parseProfil(exemples, "profil.yaml");
    expect(profil.fichiers).toHaveLength(3);
    expect(profil.colonnes.get("entretiens")?.size).toBe(2);
    expect([...profil.valeurs.keys()]).toEqual(["modalite", "etapes.famille"]);
  });
});
