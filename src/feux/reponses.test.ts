import { describe, expect, it } from "vitest";
import { parseProfil } from "../ingest/profile-parser.ts";
import { REGLES_FEUX } from "./index.ts";
import { etapes, juger, liste, vueDe } from "./vue-fixture.ts";

describe("the answers of a light", () => {
  it("are profiles, and the remedy says them too", async () => {
    let dites = 0;
    for (const { id, exemple } of REGLES_FEUX) {
      for (const { remede, reponses = [] } of exemple ? juger(id, await vueDe(exemple.fichiers)) : []) {
        for (const { profil } of reponses) {
          dites++;
          const [cle = ""] = profil.split(":");
          expect(remede, id).toContain(cle);
          expect(() => parseProfil(profil, id)).not.toThrow();
        }
      }
    }
    expect(dites).toBeGreaterThan(6);
  });

  it("mend the reading: without leading zeros, nothing is lit any more", async () => {
    const zeros = (i: number) => String(i).padStart(5, "0");
    const fichiers = { "liste.csv": liste(25, zeros), "etapes.csv": etapes(25, String) };
    const [feu] = juger("LEC-02", await vueDe(fichiers));
    expect(feu?.reponses).toEqual([
      { libelle: expect.stringContaining("zéros"), profil: "identifiants: { sansZeros: true }" },
    ]);
  });
});
