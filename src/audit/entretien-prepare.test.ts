import { describe, expect, it } from "vitest";
import type { Echeance } from "../core/echeance.ts";
import { chronologie as chronologieLue, parcoursLu } from "../reporters/participant/chronologie-fixture.ts";
import { constat, jour, rapport } from "../reporters/rapport-fixture.ts";
import { type Elements, preparerEntretien } from "./entretien-prepare.ts";

const AU = jour("2026-03-20");

const echeance = (change: Partial<Echeance> = {}): Echeance => ({
  genre: "ENTRETIEN",
  jour: jour("2026-03-31"),
  participant: "P0042",
  parcours: "P0042-1",
  apap: "Alix MODÈLE",
  structure: "Association Exemple",
  action: "Recevoir en face à face en mars 2026.",
  regle: "ENT-01",
  vu: null,
  preuves: [],
  ...change,
});

const tenu = (date: string) => ({
  date: jour(date),
  heure: null,
  modalite: "FACE_A_FACE",
  nature: "SUIVI",
  interlocuteur: "PARTICIPANT",
  presence: "PRESENT",
  duree: 45,
  tenu: true,
  place: "dans" as const,
});
const autre = (date: string, presence: string) => ({ ...tenu(date), modalite: "TELEPHONE", presence, tenu: false });

function preparer(change: Partial<Elements> = {}) {
  return preparerEntretien({
    chronologie: chronologieLue(),
    nom: null,
    au: AU,
    charge: { apap: "Alix MODÈLE", structure: "Association Exemple" },
    convenu: null,
    echeances: [],
    report: rapport({ constats: [] }),
    ...change,
  });
}

const avec = (contacts: ReturnType<typeof parcoursLu>["contacts"], change = {}) =>
  chronologieLue({ parcours: [parcoursLu({ contacts, ...change })] });

describe("what an appointment needs", () => {
  it("is the last face-to-face held up to the day, the days since, and what came after it", () => {
    const contacts = [
      tenu("2026-01-10"),
      tenu("2026-02-18"),
      autre("2026-02-25", "PRESENT"),
      autre("2026-03-02", "ABSENT"),
      autre("2026-03-03", "ANNULE"),
      tenu("2026-03-21"),
    ];
    const { dernier, depuis } = preparer({ chronologie: avec(contacts) });
    // 18 February to 20 March: 10 days of February, 20 of March
    expect([dernier?.date, dernier?.jours]).toEqual([jour("2026-02-18"), 30]);
    expect(depuis).toEqual({ autres: 1, absences: 1 });
  });

  it("takes what was written of that very interview, and of no other", () => {
    const chronologie = avec([tenu("2026-02-18")]);
    const dit = (date: string) =>
      preparer({ chronologie, convenu: { date: jour(date), texte: "Appeler Cap emploi." } }).dernier?.convenu;
    expect([dit("2026-02-18"), dit("2026-01-10")]).toEqual(["Appeler Cap emploi.", null]);
  });

  it("counts whole months since the integration", () => {
    const anciennete = (au: string) => preparer({ au: jour(au) }).anciennete;
    expect([anciennete("2026-03-04"), anciennete("2026-03-05")]).toEqual([1, 2]);
  });

  it("puts each échéance in one list, and says no constat twice", () => {
    const echeances = [
      echeance(),
      echeance({ genre: "DOSSIER_SIGNE", regle: "ELI-03" }),
      echeance({ genre: "CONTRAT_ENGAGEMENT", regle: "RSA-01" }),
      echeance({ participant: "P0001" }),
    ];
    const constats = [
      constat(),
      constat({ regle: "ENT-04", gravite: "mineur" }),
      constat({ regle: "EMA-05", gravite: "bloquant" }),
      constat({ regle: "EMA-06", justification: { raison: "x", auteur: null, jusquAu: null } }),
      constat({ regle: "SOR-05", participant: "P0001" }),
    ];
    const e = preparer({ echeances, report: rapport({ constats }) });
    expect([e.aFaire, e.aObtenir, e.perimes].map((l) => l.map((x) => x.genre))).toEqual([
      ["ENTRETIEN"],
      ["DOSSIER_SIGNE"],
      ["CONTRAT_ENGAGEMENT"],
    ]);
    // ENT-01 is already due above; the most serious first
    expect(e.constats.map((c) => c.regle)).toEqual(["EMA-05", "ENT-04"]);
  });

  it("takes the parcours open that day, its last day included, else the last one", () => {
    const un = parcoursLu({ id: "P0042-1", sortieReelle: AU });
    const deux = parcoursLu({ id: "P0042-2", integration: AU + 30 });
    const de = (au: number) => preparer({ chronologie: chronologieLue({ parcours: [un, deux] }), au });
    expect([de(AU).parcours?.id, de(AU + 1).parcours?.id, de(AU + 30).parcours?.id]).toEqual([
      "P0042-1",
      "P0042-2",
      "P0042-2",
    ]);
    expect(preparer({ chronologie: chronologieLue({ parcours: [] }) })).toMatchObject({
      parcours: null,
      mois: null,
      dernier: null,
    });
  });

  it("says running étapes before those that ended, the latest first", () => {
    const [modele] = parcoursLu().etapes;
    const etape = (intitule: string, fin: string | null) => ({
      ...(modele as NonNullable<typeof modele>),
      intitule,
      fin: fin === null ? null : jour(fin),
    });
    const chronologie = avec([], {
      etapes: [etape("A", "2026-01-31"), etape("B", null), etape("C", "2026-03-19"), etape("D", "2026-03-20")],
    });
    expect(preparer({ chronologie }).etapes.map((e) => e.intitule)).toEqual(["D", "B", "C", "A"]);
  });
});
