import { describe, expect, it } from "vitest";
import { DisqueMemoire } from "../disque/disque-memoire.ts";
import { DisqueEnFaute } from "../disque/ecriture-fixture.ts";
import { lireOuCreerCle } from "./cle.ts";

const creer = async (disque: DisqueEnFaute) => (await lireOuCreerCle("a/plie.cle", "sortie", disque)).cle;

describe("a new key", () => {
  it("is whole or not there, whichever call of writing fails, and said in French", async () => {
    const entier = new DisqueEnFaute(new DisqueMemoire([]), null);
    await creer(entier);
    expect(entier.appels).toBeGreaterThan(4);
    for (let appel = 0; appel < entier.appels; appel++) {
      const disque = new DisqueMemoire([]);
      const refus = await creer(new DisqueEnFaute(disque, { appel, code: "ENOSPC" })).then(
        () => null,
        (error: unknown) => String(error),
      );
      if (refus !== null) expect(refus).toMatch(/le disque est plein/);
      const cles = disque.fichiers().filter(({ chemin }) => chemin === "a/plie.cle");
      expect([appel, cles.map(({ octets }) => octets.length)]).toEqual([appel, refus === null ? [76] : []]);
    }
  });
});
