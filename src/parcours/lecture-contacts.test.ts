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

describe("contacts of one participant", () => {
  it("go by day, then hour, the empty ones first, then as in the file", () => {
    const lignes = [
      ["2026-02-03", "09:00"],
      ["2026-02-02", "10:00"],
      ["2026-02-02", "00:00"],
      ["2026-02-02", ""],
      ["2026-02-02", "10:00"],
    ].map(([date = "", heure = ""]) => ({ participant: "P1", date, heure, modalite: "TELEPHONE" }));
    const { contacts } = dossierDe({ entretiens: lignes });
    expect(contacts.map((c) => c.ligne)).toEqual([5, 4, 3, 6, 2]);
  });
  it("say whether something is written of them", () => {
    expect(contact({ motif: "Bilan", commentaire: "" })).toMatchObject({ motif: true, commentaire: false });
    expect(contact({ motif: "", commentaire: "Vu" })).toMatchObject({ motif: false, commentaire: true });
    expect(contact({ presence: "PRESENT" }).presenceVide).toBe(false);
    expect(contact({ modalite: "TELEPHONE" })).toMatchObject({ presence: "PRESENT", presenceVide: true });
    expect(contact({ heure: "00:00" }).heure).toBe(0);
    expect(contact({ heure: "" }).heure).toBeNull();
  });
});

describe("an émargement line", () => {
  const lignes = (...siennes: Ligne[]) =>
    dossierDe(
      { emargements: siennes.map((l) => ({ participant: "P1", date: "2026-02-02", ...l })) },
      { arrete: "2026-02-10" },
    ).emargements;
  it("is read up to the arrêté, by day, then as in the file", () => {
    const dates = ["2026-02-10", "2026-02-11", "2026-02-02", "2026-02-10"];
    expect(lignes(...dates.map((date) => ({ date }))).map((l) => l.ligne)).toEqual([4, 2, 5]);
  });
  it.each([
    [{ presence: "", signature_participant: "oui" }, "PRESENT", false],
    [{ presence: "", signature_participant: "non" }, "A_PRECISER", true],
    [{ presence: "ABSENT", signature_participant: "" }, "ABSENT", false],
    [{ presence: "ABSENT", signature_participant: "oui" }, "ABSENT", false],
  ] as const)("%o: %s, unreadable: %s", (ligne, presence, illisible) => {
    expect(lignes(ligne)[0]).toMatchObject({
      presence,
      illisible,
      signatureParticipant: ligne.signature_participant === "oui",
    });
  });
  it("has what is written in it", () => {
    expect(
      lignes({ duree: "45", motif: "Point", modalite: "VISIO", signature_apap: "non", apap: "A" })[0],
    ).toMatchObject({
      duree: 45,
      motif: true,
      modalite: "VISIO",
      signatureApap: false,
      apap: "A",
      identifiant: null,
    });
    expect(lignes({ duree: "1" })[0]?.duree).toBe(1);
  });
  it("says the id that the sheet writes otherwise than the list", () => {
    const dossier = dossierDe({
      participants: [{ id: "P1", sexe: "F" }],
      emargements: [{ participant: "p 1", date: "2026-02-02" }],
    });
    expect([dossier.id, dossier.emargements[0]?.identifiant]).toEqual(["P1", "p 1"]);
  });
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
