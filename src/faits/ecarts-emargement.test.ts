import { describe, expect, it } from "vitest";
import { dossierDe, jour } from "../parcours/dossier-tester.ts";
import { emargement, situation } from "../rules/exemple.ts";
import { ecartDeDuree, ecartsDe, estASigner, manquesDe } from "./ecarts-emargement.ts";
import { apparier, contactsARapprocher, emargementsARapprocher } from "./emargement.ts";
import { reglageDate } from "./reglage-fixture.ts";

type Ligne = Readonly<Record<string, string>>;

const ANNEE = { start: jour("2026-01-01"), end: jour("2026-12-31") };
const TOUTES = new Set(["duree", "motif", "signature_participant", "signature_apap"]);
const REGLAGE = reglageDate({ "EMA-03": { "2026-01-01": { minutesMax: 5 }, "2026-01-20": { minutesMax: 10 } } });

function dossier(entretien: Ligne, ligne: Ligne) {
  const feuille = emargement({ date: "2026-01-19", ...ligne });
  return dossierDe(
    situation({ entretiens: [{ date: "2026-01-19", ...entretien }], autres: { emargements: [feuille] } }),
  );
}

describe("what the two sides of an appointment disagree on", () => {
  const lire = (entretien: Ligne, ligne: Ligne = {}) => {
    const d = dossier(entretien, ligne);
    const [paire] = apparier(contactsARapprocher(d, ANNEE), emargementsARapprocher(d, ANNEE), () => 2).paires;
    if (!paire) throw new Error("no pair");
    return [ecartDeDuree(paire), ecartsDe(paire, REGLAGE, TOUTES).join("+")];
  };
  it("durations, beyond the minutes in force on the contact's day", () => {
    expect(lire({})).toEqual([0, ""]);
    expect(lire({ duree: "50" })).toEqual([5, ""]);
    expect(lire({ duree: "51" })).toEqual([6, "duree"]);
    expect(lire({ duree: "39" })).toEqual([6, "duree"]);
    expect(lire({ date: "2026-01-20", duree: "55" }, { date: "2026-01-20" })).toEqual([10, ""]);
  });
  it("days, presences", () => {
    expect(lire({}, { date: "2026-01-20" })).toEqual([0, "jour"]);
    expect(lire({}, { presence: "ABSENT", duree: "" })).toEqual([null, "presence"]);
    expect(lire({ presence: "ABSENT", duree: "" }, { presence: "ABSENT", duree: "" })).toEqual([null, ""]);
    expect(lire({ presence: "ABSENT", duree: "60" }, { presence: "ABSENT", duree: "30" })).toEqual([null, ""]);
  });
  it("a duration on one side only, once", () => {
    expect(lire({ duree: "" })).toEqual([null, "duree_absente"]);
    expect(lire({}, { duree: "" })).toEqual([null, "duree_absente"]);
    expect(lire({ duree: "" }, { duree: "" })).toEqual([null, "duree_absente"]);
  });
});

describe("what a line of the sheet lacks", () => {
  const lire = (ligne: Ligne, colonnes: readonly string[] = [...TOUTES], entretien: Ligne = {}) => {
    const [e] = dossier(entretien, ligne).emargements;
    if (!e) throw new Error("no line");
    return `${estASigner(e)} ${manquesDe(e, new Set(colonnes)).join("+")}`;
  };
  it("both signatures, a motif, the duration of a presence", () => {
    expect(lire({})).toBe("true ");
    expect(lire({ signature_participant: "" })).toBe("true signature_participant");
    expect(lire({ signature_apap: "non" })).toBe("true signature_apap");
    expect(lire({ motif: "" })).toBe("true motif");
    expect(lire({ duree: "0" })).toBe("true duree_absente");
    expect(lire({ duree: "", motif: "", signature_participant: "", signature_apap: "" })).toBe(
      "true duree_absente+signature_participant+signature_apap+motif",
    );
  });
  it("an absence has neither duration nor signature of the participant, a line à distance no such signature", () => {
    expect(lire({ presence: "ABSENT", duree: "", signature_participant: "" })).toBe("false ");
    expect(lire({ modalite: "TELEPHONE", signature_participant: "" })).toBe("false ");
    expect(lire({ modalite: "TELEPHONE", duree: "" })).toBe("false duree_absente");
  });
  it("nothing of a column that no file maps", () => {
    const vide = { duree: "", motif: "", signature_participant: "", signature_apap: "" };
    expect(lire(vide, [])).toBe("true ");
    expect(lire(vide, ["motif"])).toBe("true motif");
  });
});
