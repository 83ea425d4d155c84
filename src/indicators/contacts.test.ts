import { describe, expect, it } from "vitest";
import absences from "./absences.ts";
import contacts from "./contacts.ts";
import contactsAPreciser from "./contacts-a-preciser.ts";
import { entretien, mesurer, parCle, parcours, parPeriode, quotients } from "./mesurer-fixture.ts";

const TABLES = {
  parcours: [parcours("P1", "2026-01-05")],
  entretiens: [
    entretien("P1", "2026-01-10"),
    entretien("P1", "2026-01-10", { modalite: "TELEPHONE" }),
    // an empty presence: present by phone, to be specified face to face and by visio
    entretien("P1", "2026-01-11", { modalite: "TELEPHONE", presence: "", interlocuteur: "EMPLOYEUR" }),
    entretien("P1", "2026-01-12", { presence: "" }),
    entretien("P1", "2026-01-12", { modalite: "VISIO", presence: "" }),
    entretien("P1", "2026-01-13", { modalite: "MAIL", presence: "A_PRECISER" }),
    entretien("P1", "2026-01-13", { modalite: "SMS", presence: "ABSENT" }),
    entretien("P1", "2026-01-14", { presence: "ABSENT" }),
    entretien("P1", "2026-01-15", { presence: "ABSENT_EXCUSE" }),
    entretien("P1", "2026-01-16", { presence: "ANNULE" }),
    entretien("P1", "2026-01-17", { presence: "ABSENT", interlocuteur: "OPERATEUR" }),
    entretien("P1", "2026-01-04", { presence: "ABSENT" }),
  ],
};

describe("contacts, contacts_a_preciser, absences", () => {
  it("counts what is PRESENT by modality, face-to-face aside, whoever is met", () => {
    expect(parCle(mesurer(contacts, TABLES), "contacts", "modalite", "2026-01")).toEqual({
      TELEPHONE: 2,
      VISIO: 0,
      MAIL: 0,
      COURRIER: 0,
      SMS: 0,
      AUTRE: 0,
    });
  });

  it("sets apart what is neither present nor absent", () => {
    expect(parPeriode(mesurer(contactsAPreciser, TABLES), { id: contactsAPreciser.id })["2026-01"]).toBe(3);
    const figures = mesurer(contactsAPreciser, TABLES, { presenceVide: "PRESENT" });
    expect(parPeriode(figures, { id: contactsAPreciser.id })["2026-01"]).toBe(1);
  });

  it("counts absences of the participant from face-to-face, excused or not, in the parcours", () => {
    expect(parPeriode(mesurer(absences, TABLES), { id: "absences" })).toEqual({
      "2026-01": 2,
      "2026-02": null,
      "2026-03": null,
      "2026-01..2026-03": 2,
    });
  });

  it("cannot tell absences without the column", () => {
    const { presence: _, ...sans } = entretien("P1", "2026-01-10");
    const figures = mesurer(absences, { parcours: TABLES.parcours, entretiens: [sans] }, { arrete: "2026-01-31" });
    expect(quotients(figures, { id: "absences" })["2026-01"]).toBe("aucune colonne « Présence » (entretiens.presence)");
  });
});
