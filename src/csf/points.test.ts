import { describe, expect, it } from "vitest";
import { analyser } from "../audit/analyser.ts";
import { type Reglages, reglagesParDefaut } from "../config/reglages.ts";
import { jour } from "../parcours/dossier-tester.ts";
import { seuilsTardifs } from "../rapprochement/seuils.ts";
import { emargement, PARCOURS, situation } from "../rules/exemple.ts";
import { RULES } from "../rules/index.ts";
import { type CanonicalTables, canonicalExtraction } from "../tables/canonical.ts";
import { controler, type PersonneControlee } from "./controle.ts";
import { POINTS } from "./points/index.ts";
import { candidatDe } from "./population.ts";
import { verdictsDe } from "./sujet.ts";
import type { Candidat } from "./tirage.ts";

const REGLAGES = reglagesParDefaut();

/** Controls the first participant over 2026, at 31 December unless said otherwise. */
function controle(
  tables: CanonicalTables,
  options: { arrete?: string; rejetes?: readonly string[]; reglages?: Reglages } = {},
): PersonneControlee {
  const extraction = canonicalExtraction(tables);
  if (options.rejetes) extraction.participantsRejetes.set("entretiens", new Set(options.rejetes));
  const arrete = jour(options.arrete ?? "2026-12-31");
  const candidats = new Map<string, Candidat>();
  const reglages = options.reglages ?? REGLAGES;
  const { report, contexte } = analyser(extraction, {
    version: "0",
    arrete,
    periode: { start: jour("2026-01-01"), end: jour("2026-12-31") },
    presenceVide: null,
    reglages,
    justifications: null,
    regles: RULES,
    indicateurs: false,
    fiches: false,
    visiter: (contexte) => (dossier) => {
      const c = candidatDe(dossier, contexte, { apap: null, structure: null });
      if (c) candidats.set(c.participant, c);
    },
  });
  const [personne] = controler(
    [{ participant: "P0001", strate: "Ensemble", empreinte: "" }],
    candidats,
    contexte,
    verdictsDe(report.regles, report.constats),
    seuilsTardifs(contexte, reglages),
  );
  if (!personne) throw new Error("nobody under control");
  return personne;
}

const point = (personne: PersonneControlee, id: string) => {
  const p = personne.points.find((x) => x.point.id === id);
  if (!p) throw new Error(`no point ${id}`);
  return p;
};
const reponse = (tables: CanonicalTables, id: string, options: Parameters<typeof controle>[1] = {}) =>
  point(controle(tables, options), id).reponse;

/** A face-to-face each month of 2026, with its émargement. */
const MOIS = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, "0")}-20`);
const CALME: Parameters<typeof situation>[0] = {
  entretiens: MOIS.map((date) => ({ date, date_saisie: date })),
  etapes: [
    {
      famille: "operation",
      intitule: "Atelier",
      programmation_plie: "oui",
      temps: "partiel",
      date_prescription: "2026-01-10",
      date_debut: "2026-01-15",
      date_fin_prevue: "2027-01-15",
      date_fin: "",
    },
  ],
  autres: { emargements: MOIS.map((date) => emargement({ date })), veilles: [], entretiens_cd14: [] },
};

it("answers every point of a quiet parcours", () => {
  const { points } = controle(situation(CALME));
  expect(points.map((p) => [p.point.id, p.reponse])).toEqual([
    ["1.1", "À vérifier sur pièce"], // no territory in the settings
    ["1.2", "À vérifier sur pièce"], // the piece is on paper
    ["1.3", "Conforme"],
    ["1.4", "Sans objet"],
    ["1.5", "Conforme"],
    ["1.6", "À vérifier sur pièce"], // the commission's date is not typed
    ["1.7", "Conforme"],
    ["2.1", "Conforme"],
    ["2.2", "Conforme"],
    ["2.3", "Conforme"],
    ["2.4", "Sans objet"],
    ["2.5", "Conforme"],
    ["2.6", "Sans objet"],
    ["3.1", "Conforme"],
    ["3.2", "Conforme"],
    ["4.1", "Sans objet"],
    ["5.1", "Sans objet"],
    ["5.2", "Sans objet"],
    ["6.1", "Sans objet"],
    ["6.2", "Sans objet"],
    ["6.3", "Sans objet"],
    ["6.4", "Sans objet"],
    ["6.5", "Sans objet"],
    ["7.1", "Conforme"],
    ["7.2", "Sans objet"],
    ["8.1", "À vérifier sur pièce"],
  ]);
});

it("has a point for each thing that the control asks for, under one number each", () => {
  expect(new Set(POINTS.map((p) => p.id)).size).toBe(POINTS.length);
  const connues = new Set(RULES.map((r) => r.id));
  for (const p of POINTS) for (const id of p.regles) expect(connues).toContain(id);
});

describe("not in conformity", () => {
  it("takes an unjustified constat bloquant or majeur, with its lines", () => {
    const sansSignature = {
      ...CALME,
      autres: { ...CALME.autres, emargements: [emargement({ date: "2026-01-20", signature_participant: "" })] },
    };
    const p = point(controle(situation(sansSignature)), "2.5");
    expect(p.reponse).toBe("Non conforme");
    expect(p.constate).toContain("sans la signature du participant");
    expect(p.preuves.length).toBeGreaterThan(0);
  });

  it("does not take a constat mineur, which is to be seen on paper", () => {
    const sansMotif = MOIS.map((date) => emargement({ date, motif: date === "2026-03-20" ? "" : "Point" }));
    expect(reponse(situation({ ...CALME, autres: { ...CALME.autres, emargements: sansMotif } }), "2.5")).toBe(
      "À vérifier sur pièce",
    );
  });
});

describe("to be seen on paper", () => {
  it("when a sheet is missing for a month with an appointment", () => {
    const p = point(
      controle(
        situation({
          ...CALME,
          autres: { ...CALME.autres, emargements: MOIS.slice(1).map((date) => emargement({ date })) },
        }),
      ),
      "2.5",
    );
    expect([p.reponse, p.constate]).toEqual([
      "À vérifier sur pièce",
      "Feuilles d'émargement à demander : janvier 2026. 11 lignes d'émargement.".replace("11 ", "11\u00a0"),
    ]);
  });

  it("when a rule could not run, or a row of the person was rejected", () => {
    const { emargements: _, ...autres } = CALME.autres ?? {};
    const p = point(controle(situation({ ...CALME, autres })), "2.5");
    expect(p.reponse).toBe("À vérifier sur pièce");
    expect(p.constate).toContain("EMA-01 non exécutée (aucune table emargements)");
    const trou = { ...CALME, entretiens: MOIS.slice(1).map((date) => ({ date })) };
    expect(reponse(situation(trou), "2.1")).toBe("À vérifier sur pièce"); // January is covered by nobody's line
    const autre = { ...trou, entretiens: [...(trou.entretiens ?? []), { participant: "P0002", date: "2026-01-08" }] };
    const deux = situation(autre);
    const couvert = { ...deux, parcours: [...(deux.parcours ?? []), { ...PARCOURS, id: "b", participant: "P0002" }] };
    expect(reponse(couvert, "2.1")).toBe("Non conforme");
    expect(reponse(couvert, "2.1", { rejetes: ["P0001"] })).toBe("À vérifier sur pièce");
  });

  it("with the day from which each piece is fresh enough", () => {
    const { constate } = point(
      controle(situation({ ...CALME, participant: { statuts: "ARSA,DELD", rqth: "oui", qpv: "oui" } })),
      "1.2",
    );
    // entry on 5 January 2026: less than 3 months old is from 6 October 2025, less than 6 from 6 July
    expect(constate).toContain("ARSA : attestation RSA datée du 06/10/2025 au plus tôt");
    expect(constate).toContain("DELD : avis de situation France Travail datée du 06/10/2025 au plus tôt");
    expect(constate).toContain("QPV : justificatif de domicile datée du 06/07/2025 au plus tôt");
    expect(constate).toContain("RQTH : notification RQTH valable le 05/01/2026");
  });
});

describe("object of a point", () => {
  const SORTI = {
    ...CALME,
    entretiens: MOIS.slice(0, 11).map((date) => ({ date })),
    parcours: {
      date_sortie_reelle: "2026-12-15",
      nature_sortie: "Positive",
      motif_sortie: "CDI",
      justificatif_sortie: "oui",
      document_sortie_signe: "oui",
      situation_sortie: "EMPLOI",
    },
    etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-06-01" }],
  };

  it("a sortie, its justificatif, its document, its FSE+ data, its archives", () => {
    const personne = controle(situation(SORTI));
    const lire = (id: string) => [id, point(personne, id).reponse];
    expect(["6.1", "6.2", "6.4", "6.5", "7.2"].map(lire)).toEqual([
      ["6.1", "Conforme"],
      ["6.2", "À vérifier sur pièce"],
      ["6.4", "À vérifier sur pièce"],
      ["6.5", "Conforme"],
      ["7.2", "Conforme"],
    ]);
    expect(point(personne, "6.1").constate).toContain("d'après les étapes : Positive");
    expect(personne.sorties).toEqual([jour("2026-12-15")]);
  });

  it("a follow-up in the job, and no time after six months", () => {
    expect(reponse(situation(SORTI), "5.1")).toBe("Conforme");
    const tard = { ...SORTI, entretiens: [...MOIS, "2026-12-02"].map((date) => ({ date })), parcours: {} };
    const tot = {
      ...tard,
      etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-02-01" }],
    };
    expect(reponse(situation(tot), "5.2")).toBe("Non conforme");
    expect(reponse(situation({ ...SORTI, parcours: {} }), "5.2")).toBe("Non conforme"); // six months run, no sortie proposed
  });

  it("an allocataire du RSA: orientation, contract, the Département's Viesion", () => {
    const arsa = {
      ...CALME,
      participant: { statuts: "ARSA", orientation_emploi_rsa: "oui", contrat_engagement: "2026-01-20" },
    };
    expect(reponse(situation(arsa), "1.4")).toBe("Conforme");
    expect(reponse(situation(arsa), "2.6")).toBe("Non conforme");
  });

  it("an entry before the period has been controlled before", () => {
    const ancien = { ...CALME, parcours: { date_integration: "2025-06-01" } };
    expect(["1.5", "1.6", "1.7"].map((id) => reponse(situation(ancien), id))).toEqual([
      "Sans objet",
      "Sans objet",
      "Sans objet",
    ]);
  });
});

it("sums a person's minutes by cause, and they close", () => {
  const { temps } = controle(
    situation({
      ...CALME,
      entretiens: [{ date: "2026-01-20", duree: "60" }, { date: "2026-01-27" }, { date: "2026-02-10" }],
      autres: { ...CALME.autres, emargements: [emargement({ date: "2026-01-20", duree: "45" })] },
    }),
  );
  const { causes, ...somme } = temps;
  expect(somme).toEqual({ contacts: 3, viesion: 150, eligibles: 45, ecart: 15 });
  expect(Object.entries(causes).filter(([, c]) => c.contacts > 0)).toEqual([
    ["feuille_non_fournie", { contacts: 1, minutes: 45 }],
    ["sans_emargement", { contacts: 1, minutes: 45 }],
  ]);
});
