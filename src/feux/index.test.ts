import { describe, expect, it } from "vitest";
import * as z from "zod";
import { FEUX } from "../core/feu.ts";
import { REGLES_FEUX } from "./index.ts";
import { contacts, etapes, juger, liste, vueDe } from "./vue-fixture.ts";

describe("the registry of lights", () => {
  it("holds every light of domaine.md §3.1, once, in order", () => {
    expect(REGLES_FEUX.map(({ id }) => id)).toEqual([...FEUX]);
  });

  it("describes every threshold, and uses its value in the definition", () => {
    for (const { id, params, definition } of REGLES_FEUX) {
      if (!(params instanceof z.ZodObject)) throw new Error(`${id}: params is not an object schema`);
      for (const [nom, champ] of Object.entries(params.shape)) expect(champ.description, `${id}.${nom}`).toBeTruthy();
      expect(definition(params.parse({})), id).toMatch(/^[A-ZÀ-Ü].*\.$/);
    }
  });

  for (const { id, exemple } of REGLES_FEUX) {
    if (exemple === null) continue;
    it(`${id}: its example lights it`, async () => {
      const feux = juger(id, await vueDe(exemple.fichiers));
      expect(feux.map(({ couleur }) => couleur)).toContain(exemple.couleur);
      // reserves go into everyone's edition, and the name of a file may name someone
      for (const { reserve } of feux) {
        for (const fichier of Object.keys(exemple.fichiers)) expect(reserve?.texte ?? "").not.toContain(fichier);
      }
    });
  }

  it("lights nothing on clean files", async () => {
    const vue = await vueDe({ "liste.csv": liste(30), "etapes.csv": etapes(30), "suivi.csv": contacts(30) });
    for (const { id } of REGLES_FEUX) expect(juger(id, vue), id).toEqual([]);
  });
});
