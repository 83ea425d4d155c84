import { describe, expect, it } from "vitest";
import { juger, lignes, vueDe } from "./vue-fixture.ts";

/** Étapes whose `temps` is unreadable on the first `illisibles` lines. */
async function feux(n: number, illisibles: number) {
  const texte = lignes(
    "participant;famille;intitule;date_debut;temps",
    n,
    (i) => `P${i};operation;A;01/02/2026;${i <= illisibles ? "ARSA" : "plein"}`,
  );
  return juger("LEC-09", await vueDe({ "etapes.csv": texte }));
}

describe("LEC-09", () => {
  it("is red when more than half of the filled cells are unreadable", async () => {
    expect(await feux(10, 5)).toMatchObject([{ couleur: "orange" }]);
    expect(await feux(10, 6)).toMatchObject([
      { couleur: "rouge", fichiers: ["etapes.csv"], reserve: { lit: ["etapes.temps"] } },
    ]);
  });

  it("is orange from three cells of one unknown label on, and says which", async () => {
    expect(await feux(10, 2)).toEqual([]);
    const [feu] = await feux(10, 3);
    expect(feu).toMatchObject({
      couleur: "orange",
      fichiers: ["etapes.csv"],
      reserve: { texte: "3 cases de « temps » au libellé inconnu", lit: ["etapes.temps"] },
    });
    expect(feu?.message).toContain("(« ARSA » 3 fois). Ces 3 cases manquent");
  });

  it("does not mind slips that are all different, nor dates", async () => {
    const texte = lignes(
      "participant;famille;intitule;date_debut;temps;date_fin",
      10,
      (i) => `P${i};operation;A;01/02/2026;${i <= 3 ? `pl${i}in` : "plein"};${i <= 3 ? "bientôt" : "01/03/2026"}`,
    );
    expect(juger("LEC-09", await vueDe({ "etapes.csv": texte }))).toEqual([]);
  });

  it("is red for durations that are no durations, not for numbers without a unit (LEC-13)", async () => {
    const suivi = async (valeur: string) => {
      const texte = lignes("participant;date;modalite;duree", 5, (i) => `P${i};01/02/2026;Téléphone;${valeur}`);
      return juger("LEC-09", await vueDe({ "suivi.csv": texte }));
    };
    expect(await suivi("court")).toMatchObject([{ couleur: "rouge", reserve: { lit: ["entretiens.duree"] } }]);
    expect(await suivi("0,75")).toEqual([]);
  });

  it("needs three of them", async () => {
    expect(await feux(2, 2)).toEqual([]);
    expect(await feux(3, 3)).toHaveLength(1);
  });

  it("does not count empty cells, and shows the values", async () => {
    const texte = lignes(
      "participant;famille;intitule;date_debut;temps",
      10,
      (i) => `P${i};operation;A;01/02/2026;${i <= 3 ? "ARSA" : ""}`,
    );
    const [feu] = juger("LEC-09", await vueDe({ "etapes.csv": texte }));
    expect(feu?.message).toContain("3 valeurs sur 3");
    expect(feu?.message).toContain("« ARSA »");
  });

  it("masks the values of a personal column", async () => {
    const texte = lignes("id;sexe;date_naissance;rqth", 4, (i) => `P${i};F;01/02/1980;secret`);
    const [feu] = juger("LEC-09", await vueDe({ "liste.csv": texte }));
    expect(feu?.message).not.toContain("secret");
  });

  it("does not mind free texts, nor a row rejected for another column", async () => {
    const texte = lignes(
      "participant;date;modalite;presence",
      10,
      (i) => `P${i};${i <= 9 ? "" : "01/02/2026"};Téléphone;${i === 1 ? "?" : "Présent"}`,
    );
    expect(juger("LEC-09", await vueDe({ "suivi.csv": texte }))).toEqual([]);
  });
});

describe("LEC-09, durations and names that come back unread", () => {
  const suivi = (duree: (i: number) => string, apap: (i: number) => string) =>
    lignes(
      "participant;date;modalite;presence;duree;apap",
      10,
      (i) => `P${i};01/03/2026;Téléphone;Présent;${duree(i)};${apap(i)}`,
    );
  it("is orange from three times the same duration, and from three formulas in error", async () => {
    const feux = async (n: number, m: number) =>
      juger(
        "LEC-09",
        await vueDe({
          "suivi.csv": suivi(
            (i) => (i <= n ? "3/4 h" : "45"),
            (i) => (i <= m ? "#N/A" : "Ada MODÈLE"),
          ),
        }),
      );
    expect(await feux(2, 2)).toEqual([]);
    expect(await feux(3, 0)).toMatchObject([{ couleur: "orange" }]);
    const [feu] = await feux(0, 3);
    expect(feu?.message).toContain("« #N/A » 3 fois");
    expect(feu?.remede).toContain("RECHERCHEV");
  });
});
