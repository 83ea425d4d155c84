import { describe, expect, it } from "vitest";
import type { Empechement } from "../tables/extraction.ts";
import { contacts, etapes, juger, liste, vueDe } from "./vue-fixture.ts";

const COMPLET = { "liste.csv": liste(2), "etapes.csv": etapes(2), "suivi.csv": contacts(2) };

async function avec(...empechements: Partial<Empechement>[]) {
  const vue = await vueDe(COMPLET);
  const complets = empechements.map((e) => ({
    genre: "non_lu" as const,
    fichier: "note.pdf",
    feuille: null,
    tables: [],
    message: "« note.pdf » est un PDF.",
    ...e,
  }));
  return juger("LEC-01", { ...vue, extraction: { ...vue.extraction, empechements: complets } });
}

describe("LEC-01", () => {
  it("is orange for a file that nothing says to be an essential table", async () => {
    expect(await avec({})).toMatchObject([{ couleur: "orange", fichiers: ["note.pdf"] }]);
    expect(await avec({ tables: ["veilles"] })).toMatchObject([{ couleur: "orange", reserve: { lit: ["veilles"] } }]);
  });

  for (const table of ["participants", "parcours", "etapes", "entretiens"] as const) {
    it(`is red for a file said to be ${table}`, async () => {
      expect(await avec({ tables: [table] })).toMatchObject([{ couleur: "rouge" }]);
    });
  }

  it("leaves cut and changed files to LEC-11", async () => {
    expect(await avec({ genre: "coupe", tables: ["entretiens"] })).toEqual([]);
    expect(await avec({ genre: "change", tables: ["entretiens"] })).toEqual([]);
  });

  it("is red when an essential table is missing, and names it once", async () => {
    const { "suivi.csv": _, ...reste } = COMPLET;
    const [feu, ...autres] = juger("LEC-01", await vueDe(reste));
    expect(autres).toEqual([]);
    expect(feu).toMatchObject({ couleur: "rouge", fichiers: [] });
    expect(feu?.message).toContain("(entretiens)");
  });

  it("does not tell a table missing when a refused file is said to hold it", async () => {
    const { "suivi.csv": _, ...reste } = COMPLET;
    const vue = await vueDe(reste);
    const empechements = [
      {
        genre: "incomplete" as const,
        fichier: "suivi.csv",
        feuille: null,
        tables: ["entretiens" as const],
        message: "m",
      },
    ];
    const feux = juger("LEC-01", { ...vue, extraction: { ...vue.extraction, empechements } });
    expect(feux).toMatchObject([{ couleur: "rouge", fichiers: ["suivi.csv"], message: "m" }]);
  });
});
