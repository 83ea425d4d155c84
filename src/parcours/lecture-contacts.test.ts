import { describe, expect, it } from "vitest";
import { type CadreDossier, dossierDe } from "./dossier-tester.ts";

type Ligne = Record<string, string>;

const contact = (ligne: Ligne, cadre: CadreDossier = {}) => {
  const [premier] = dossierDe(
    {
      parcours: [{ participant: "P1", date_integration: "2026-01-05" }],
      entretiens: [
        { participant: "P1", date: "2026-02-02", modalite: "FACE_A_FACE", presence: "", duree: "", ...ligne },
      ],
    },
    cadre,
  ).contacts;
  if (!premier) throw new Error("no contact");
  return premier;
};

describe("an empty presence", () => {
  it.each([
    ["FACE_A_FACE", "A_PRECISER"],
    ["VISIO", "A_PRECISER"],
    ["TELEPHONE", "PRESENT"],
    ["MAIL", "PRESENT"],
    ["COURRIER", "PRESENT"],
    ["SMS", "PRESENT"],
    ["AUTRE", "PRESENT"],
  ])("of %s is %s", (modalite, presence) => expect(contact({ modalite }).presence).toBe(presence));
  it("is what the profile says, for face-to-face and visio", () => {
    expect(contact({ modalite: "VISIO" }, { presenceVide: "PRESENT" }).presence).toBe("PRESENT");
    expect(contact({}, { presenceVide: "A_PRECISER" }).presence).toBe("A_PRECISER");
  });
  it("is PRESENT when no column maps to it", () => {
    const tables = {
      parcours: [{ participant: "P1", date_integration: "2026-01-05" }],
      entretiens: [{ participant: "P1", date: "2026-02-02", modalite: "FACE_A_FACE" }],
    };
    expect(dossierDe(tables).contacts[0]).toMatchObject({
      presence: "PRESENT",
      nature: "SUIVI",
      interlocuteur: "PARTICIPANT",
    });
  });
});

describe("a contact", () => {
  it("takes the defaults of its other empty cells", () => {
    expect(contact({ nature: "", interlocuteur: "" })).toMatchObject({ nature: "SUIVI", interlocuteur: "PARTICIPANT" });
  });
  it("has no duration when it is 0", () => {
    expect(contact({ duree: "0" }).duree).toBeNull();
    expect(contact({ duree: "1" }).duree).toBe(1);
  });
  it.each([
    [{ presence: "PRESENT" }, true],
    [{ presence: "PRESENT", modalite: "VISIO" }, false],
    [{ presence: "PRESENT", modalite: "TELEPHONE" }, false],
    [{ presence: "ABSENT" }, false],
    [{ presence: "" }, false],
    [{ presence: "PRESENT", interlocuteur: "OPERATEUR" }, false],
    [{ presence: "PRESENT", nature: "TRIPARTITE", interlocuteur: "EMPLOYEUR" }, false],
    [{ presence: "PRESENT", nature: "DIAGNOSTIC" }, true],
  ] as const)("%o is held: %s", (ligne, tenu) => expect(contact(ligne).tenu).toBe(tenu));
  it("a visio is held if the settings say it", () => {
    const communs = { visioVautFaceAFace: true };
    expect(contact({ modalite: "VISIO", presence: "PRESENT" }, { communs }).tenu).toBe(true);
    expect(contact({ modalite: "TELEPHONE", presence: "PRESENT" }, { communs }).tenu).toBe(false);
  });
});

describe("an émargement line", () => {
  it("reads empty as: presence to be specified, no signature, no duration", () => {
    const d = dossierDe({
      emargements: [
        {
          participant: "P1",
          date: "2026-02-02",
          duree: "0",
          presence: "",
          signature_participant: "",
          signature_apap: "oui",
        },
      ],
    });
    expect(d.emargements[0]).toMatchObject({
      presence: "A_PRECISER",
      duree: null,
      signatureParticipant: false,
      signatureApap: true,
      motif: false,
    });
  });
});
