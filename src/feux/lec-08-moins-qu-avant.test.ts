import { describe, expect, it } from "vitest";
import { empreinteDe } from "./empreinte.ts";
import { contacts, etapes, juger, liste, vueDe } from "./vue-fixture.ts";

const FICHIERS = { "liste.csv": liste(20), "etapes.csv": etapes(20), "suivi.csv": contacts(20) };

describe("LEC-08", () => {
  it("says nothing of the same reading twice, nor without a run before", async () => {
    const vue = await vueDe(FICHIERS);
    expect(juger("LEC-08", { ...vue, precedente: empreinteDe(vue.extraction) })).toEqual([]);
    expect(juger("LEC-08", vue)).toEqual([]);
  });

  it("is red for an essential table that is gone, orange for another", async () => {
    const vue = await vueDe(FICHIERS);
    const precedente = { fichiers: ["liste.csv", "etapes.csv", "suivi.csv"], tables: ["veilles"], lignes: {} };
    expect(juger("LEC-08", { ...vue, precedente })).toMatchObject([
      { couleur: "orange", reserve: { lit: ["veilles"] } },
    ]);
    const sansEtapes = await vueDe({
      "liste.csv": liste(20),
      "suivi.csv": contacts(20),
      "b.csv": contacts(20, (i) => `Q${i}`),
    });
    expect(juger("LEC-08", { ...sansEtapes, precedente: { ...precedente, tables: ["etapes"] } })).toMatchObject([
      { couleur: "rouge" },
    ]);
  });

  it("is orange for a file that is gone, not for files renamed", async () => {
    const vue = await vueDe(FICHIERS);
    const avant = { ...empreinteDe(vue.extraction), fichiers: ["liste.csv", "etapes.csv", "suivi.csv", "suivi 2.csv"] };
    expect(juger("LEC-08", { ...vue, precedente: avant })).toMatchObject([
      { couleur: "orange", fichiers: ["suivi 2.csv"] },
    ]);
    const renommes = { ...avant, fichiers: ["liste 09.csv", "etapes 09.csv", "suivi 09.csv"] };
    expect(juger("LEC-08", { ...vue, precedente: renommes })).toEqual([]);
  });

  it("is orange from 40 % fewer lines of an APAP, for the months that both hold", async () => {
    const vue = await vueDe(FICHIERS);
    const avant = (lignes: number) => ({
      ...empreinteDe(vue.extraction),
      lignes: { "Ada MODÈLE": { "2026-03": lignes, "2026-02": 500 } },
    });
    expect(juger("LEC-08", { ...vue, precedente: avant(33) })).toEqual([]);
    expect(juger("LEC-08", { ...vue, precedente: avant(34) })).toMatchObject([
      { couleur: "orange", reserve: { apaps: ["Ada MODÈLE"] } },
    ]);
  });
});
