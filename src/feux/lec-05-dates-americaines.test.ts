import { describe, expect, it } from "vitest";
import { juger, lignes, vueDe } from "./vue-fixture.ts";

/** Contacts on the days given, as they are written. */
async function feux(...jours: string[]) {
  const texte = lignes("participant;date;modalite;duree", jours.length, (i) => `P${i};${jours[i - 1]};Téléphone;15`);
  return juger("LEC-05", await vueDe({ "suivi.csv": texte }));
}
const americains = (n: number) => Array.from({ length: n }, (_, i) => `03/${13 + i}/2026`);

describe("LEC-05", () => {
  it("is red from five second numbers above 12, none of the first ones being so", async () => {
    expect(await feux(...americains(4), "04/05/2026")).toEqual([]);
    const [feu] = await feux(...americains(5), "04/05/2026", "12/12/2026");
    expect(feu).toMatchObject({ couleur: "rouge", fichiers: ["suivi.csv"], reserve: { lit: ["entretiens.date"] } });
    expect(feu?.remede).toContain('ordreDates: { "suivi.csv": mjj }');
  });

  it("has no cure when both orders stand in one column", async () => {
    const [feu] = await feux(...americains(5), "13/05/2026");
    expect(feu?.couleur).toBe("rouge");
    expect(feu?.remede).not.toContain("ordreDates");
  });

  it("says nothing of French dates, nor of days that do not exist", async () => {
    expect(await feux("13/03/2026", "31/12/2026", "01/02/2026")).toEqual([]);
    expect(await feux("31/02/2026", "30/02/2026", "31/04/2026", "31/06/2026", "31/09/2026", "01/02/2026")).toEqual([]);
  });

  it("explains the rejections that it makes: LEC-06 and LEC-09 do not tell them again", async () => {
    const texte = lignes("participant;date;modalite", 20, (i) => `P${i};03/${12 + (i % 8)}/2026;Téléphone`);
    const vue = await vueDe({ "suivi.csv": texte });
    expect(juger("LEC-05", vue)).toHaveLength(1);
    expect(juger("LEC-06", vue)).toEqual([]);
    expect(juger("LEC-09", vue)).toEqual([]);
  });
});
