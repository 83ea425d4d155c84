import { describe, expect, it } from "vitest";
import type { Column } from "../../tables/column.ts";
import { TABLES } from "../../tables/index.ts";
import type { RawCell } from "../raw.ts";
import { codeIndex, readCode, readCodes } from "./code.ts";
import { AVIS_POSTAL, readPostal } from "./postal.ts";
import { readName, readText } from "./text.ts";
import { readDateOrYesNo, readYesNo } from "./yes-no.ts";

const value = (reading: { etat: string; valeur?: unknown }) => (reading.etat === "lu" ? reading.valeur : reading.etat);
const { modalite, presence } = TABLES.entretiens.columns;
const { sexe, statuts } = TABLES.participants.columns;
const code = (column: Column, cell: RawCell) => value(readCode(cell, column, codeIndex(column)));

describe("readYesNo", () => {
  it.each<[RawCell, boolean]>([
    ["oui", true],
    ["OUI", true],
    ["O", true],
    ["x", true],
    ["X", true],
    ["vrai", true],
    ["VRAI", true],
    ["1", true],
    [1, true],
    [true, true],
    ["OUI-attestation fournie", true],
    ["Oui (partielle)", true],
    ["oui, le 12/03", true],
    ["oui depuis 2024", true],
    ["non", false],
    ["N", false],
    ["faux", false],
    ["0", false],
    [0, false],
    [false, false],
    ["NON - en cours", false],
    ["non (refus)", false],
  ])("%j is %s", (cell, expected) => {
    expect(value(readYesNo(cell))).toBe(expected);
  });

  it.each<[RawCell]>([
    ["peut-être"],
    ["2"],
    ["ouistiti"],
    ["nonante"],
    ["non concerné"],
    ["non-concerné"],
    ["12/03/2026"],
    [0.5],
  ])("%j is unreadable", (cell) => {
    expect(value(readYesNo(cell))).toBe("illisible");
  });

  it.each<[RawCell]>([[null], [""], ["-"], ["_"], ["NULL"], ["N/A"], ["Non renseigné"], ["NR"]])(
    "%j is empty",
    (cell) => {
      expect(value(readYesNo(cell))).toBe("vide");
    },
  );

  it("takes the column's own words: certification totale or partielle is obtained", () => {
    const column = TABLES.etapes.columns.certification_obtenue;
    const index = codeIndex(column);
    expect(value(readYesNo("totale", index))).toBe(true);
    expect(value(readYesNo("Partielle", index))).toBe(true);
    expect(value(readYesNo("OUI-totale", index))).toBe(true);
    expect(value(readYesNo("échec", index))).toBe(false);
    expect(value(readYesNo("non obtenue", index))).toBe(false);
    const signature = codeIndex(TABLES.emargements.columns.signature_participant);
    expect(value(readYesNo("Non signé", signature))).toBe(false);
    expect(value(readYesNo("signée", signature))).toBe(true);
  });

  it("takes the profile's words before all others", () => {
    expect(value(readYesNo("QPV 3", new Map([["qpv 3", "oui"]])))).toBe(true);
  });
});

describe("readDateOrYesNo", () => {
  it.each<[RawCell, unknown]>([
    ["oui", "oui"],
    ["N", "non"],
    ["01/01/1970", 0],
    ["1970-01-02", 1],
    [{ type: "date", days: 20000 }, 20000],
    ["-", "vide"],
    ["31/02/2026", "illisible"],
    ["inscrit", "illisible"],
  ])("%j gives %j", (cell, expected) => {
    expect(value(readDateOrYesNo(cell))).toBe(expected);
  });
});

describe("readCode", () => {
  it.each<[string, string]>([
    ["FACE_A_FACE", "FACE_A_FACE"],
    ["face_a_face", "FACE_A_FACE"],
    ["Face à face", "FACE_A_FACE"],
    ["FACE-À-FACE", "FACE_A_FACE"],
    ["Face\u00a0à  face", "FACE_A_FACE"],
    ["Présentiel", "FACE_A_FACE"],
    ["Tél.", "TELEPHONE"],
    ["Visioconférence", "VISIO"],
    ["Courriel", "MAIL"],
    ["Courrier", "COURRIER"],
    ["texto", "SMS"],
    ["Autre", "AUTRE"],
    // an unknown label is never AUTRE
    ["Pigeon voyageur", "illisible"],
    ["constructor", "illisible"],
    ["__proto__", "illisible"],
    ["…", "illisible"],
    ["", "vide"],
    ["non renseigné", "vide"],
  ])("modalité « %s »: %s", (text, expected) => {
    expect(code(modalite, text)).toBe(expected);
  });

  it.each<[string, string]>([
    ["M.", "H"],
    ["M", "H"],
    ["Monsieur", "H"],
    ["Mme", "F"],
    ["Madame", "F"],
    ["Mlle", "F"],
    ["F", "F"],
    ["Femme", "F"],
    ["H", "H"],
    ["Masculin", "H"],
    ["NB", "NB"],
    ["Dr", "illisible"],
  ])("sexe « %s »: %s", (text, expected) => {
    expect(code(sexe, text)).toBe(expected);
  });

  it.each<[string, string]>([
    ["Présent(e)", "PRESENT"],
    ["Réalisé", "PRESENT"],
    ["Absence excusée", "ABSENT_EXCUSE"],
    ["Absent non excusé", "ABSENT"],
    ["Reporté", "ANNULE"],
    ["Prévu", "A_PRECISER"],
    ["?", "illisible"],
  ])("présence « %s »: %s", (text, expected) => {
    expect(code(presence, text)).toBe(expected);
  });

  it("lets the profile name a code, even against the model's labels", () => {
    const index = codeIndex(
      modalite,
      new Map([
        ["rdv agence", "FACE_A_FACE"],
        ["appel", "VISIO"],
      ]),
    );
    expect(value(readCode("RDV Agence", modalite, index))).toBe("FACE_A_FACE");
    expect(value(readCode("Appel", modalite, index))).toBe("VISIO");
  });
});

describe("readCodes", () => {
  const index = codeIndex(statuts);
  it.each<[string, readonly string[]]>([
    ["ARSA,DELD", ["ARSA", "DELD"]],
    ["DELD / RSA", ["ARSA", "DELD"]],
    ["brsa + ass", ["ARSA", "ASS"]],
    ["DE", ["DE"]],
    ["ARSA, ARSA", ["ARSA"]],
    ["ARSA\nDELD", ["ARSA", "DELD"]],
    ["Demandeur d'emploi de longue durée", ["DELD"]],
  ])("« %s »", (text, codes) => {
    expect(readCodes(text, statuts, index)).toEqual({ etat: "lu", valeur: codes });
  });

  it("keeps what it understands and says what it does not", () => {
    expect(readCodes("ARSA, cosmonaute", statuts, index)).toMatchObject({
      etat: "lu",
      valeur: ["ARSA"],
      defaut: expect.any(String),
    });
    expect(readCodes("cosmonaute", statuts, index).etat).toBe("illisible");
  });
});

describe("readPostal", () => {
  it.each<[RawCell, string]>([
    ["14000", "14000"],
    ["08230", "08230"],
    ["14 000", "14000"],
    ["F-14000", "14000"],
    [14000, "14000"],
    ["97400", "97400"],
  ])("%j is %s", (cell, expected) => {
    expect(readPostal(cell)).toEqual({ etat: "lu", valeur: expected });
  });

  it.each<[RawCell]>([["8230"], [8230]])("gives %j its zero back, with a notice", (cell) => {
    expect(readPostal(cell)).toEqual({ etat: "lu", valeur: "08230", avis: AVIS_POSTAL });
  });

  it.each<[RawCell]>([["823"], ["140000"], ["1400A"], ["Caen"], ["14000 Caen"]])("%j is unreadable", (cell) => {
    expect(readPostal(cell).etat).toBe("illisible");
  });
});

describe("texts", () => {
  it("keeps an id exactly, but for the spaces around", () => {
    expect(value(readText("  00123 "))).toBe("00123");
    expect(value(readText("P 1\u00a02"))).toBe("P 1\u00a02");
    expect(value(readText(123))).toBe("123");
    expect(value(readText("-"))).toBe("vide");
    expect(value(readText("#REF!"))).toBe("illisible");
    expect(value(readText("=1+1"))).toBe("=1+1");
    expect(value(readText("a\r\nb\rc"))).toBe("a\nb\nc");
    expect(value(readText({ type: "date", days: 0 }))).toBe("01/01/1970");
    expect(value(readText({ type: "time", fraction: 0.5 }))).toBe("12:00");
    expect(value(readText(true))).toBe("VRAI");
    expect(value(readText(0.1 + 0.2))).toBe("0.3");
  });

  it("collapses the spaces of a name", () => {
    expect(value(readName(" Association\u00a0 Horizon  Emploi "))).toBe("Association Horizon Emploi");
  });
});
