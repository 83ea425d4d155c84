import { describe, expect, it } from "vitest";
import { jour } from "../parcours/dossier-tester.ts";
import { emargement, PARCOURS, situation } from "../rules/exemple.ts";
import { RULES } from "../rules/index.ts";
import type { CanonicalTables } from "../tables/canonical.ts";
import type { PersonneControlee } from "./controle.ts";
import { controle } from "./controle-fixture.ts";
import { PIECES } from "./pieces.ts";
import { POINTS } from "./points/index.ts";

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

it("titles no point with a threshold that a norm may change", () => {
  for (const { titre } of POINTS) {
    expect(titre).not.toMatch(/\d|\b(une?|deux|trois|quatre|six|quinze|trente) (heures?|minutes?|jours?|mois|ans?)\b/);
  }
});

it("answers every point of a quiet parcours", () => {
  const { points } = controle(situation(CALME));
  expect(points.map((p) => [p.point.id, p.reponse])).toEqual([
    ["1.1", "À vérifier sur pièce"], // no territory in the settings
    ["1.2", "À vérifier sur pièce"], // the piece is on paper
    ["1.3", "Conforme"],
    ["1.4", "Sans objet"],
    ["1.5", "Conforme"],
    ["1.6", "À vérifier sur pièce"], // no column for the commission
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
  expect(Object.keys(PIECES)).toEqual(POINTS.map((p) => p.id));
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
    expect(constate).toContain("ARSA : attestation RSA, du 06/10/2025 au plus tôt");
    expect(constate).toContain("DELD : avis de situation France Travail, du 06/10/2025 au plus tôt");
    expect(constate).toContain("QPV : justificatif de domicile, du 06/07/2025 au plus tôt");
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
      ["7.2", "À vérifier sur pièce"], // the day it was typed is not known
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
});

describe("judged at the period's end", () => {
  const JUIN = { fin: "2026-06-30" };

  it("knows nothing of what happened after it", () => {
    // six months of CDI are over on 1 August: in June nothing is to be proposed yet
    const cdi = { famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-02-01" };
    const enCdi = situation({ ...CALME, etapes: [...(CALME.etapes ?? []), cdi] });
    expect(reponse(enCdi, "5.2")).toBe("Non conforme");
    expect(reponse(enCdi, "5.2", JUIN)).toBe("Conforme");
    // out in September: in June still there
    const sorti = situation({ ...CALME, parcours: { date_sortie_reelle: "2026-09-01", nature_sortie: "Autre" } });
    expect(reponse(sorti, "6.4", JUIN)).toBe("Sans objet");
    expect(controle(sorti, JUIN).parcours[0]?.sortie).toBeNull();
  });

  it("marks what was typed after it, and says how many lines", () => {
    const tard = MOIS.map((date, i) => ({ date, date_saisie: i === 5 ? "2026-07-01" : date }));
    const p = point(controle(situation({ ...CALME, entretiens: tard }), JUIN), "2.1");
    expect([p.reponse, p.apresCoup]).toEqual(["Conforme", 1]);
    expect(p.constate).toMatch(/^Saisi après coup \(après le 30\/06\/2026\) : 1.ligne\. 6.face à face tenus/);
    const aTemps = MOIS.map((date, i) => ({ date, date_saisie: i === 5 ? "2026-06-30" : date }));
    expect(point(controle(situation({ ...CALME, entretiens: aTemps }), JUIN), "2.1").apresCoup).toBe(0);
  });

  it("says which of these lines were typed after the draw", () => {
    const tard = MOIS.map((date, i) => ({ date, date_saisie: ["2026-07-10", "2026-08-01", "2026-08-02"][i] ?? date }));
    const lu = point(controle(situation({ ...CALME, entretiens: tard }), { ...JUIN, tirageAu: "2026-08-01" }), "2.1");
    expect([lu.apresCoup, lu.apresTirage]).toEqual([3, 1]);
    expect(lu.constate).toMatch(/: 3.lignes, dont 1.après le tirage \(lu au 01\/08\/2026\)\./);
    const premier = point(controle(situation({ ...CALME, entretiens: tard }), JUIN), "2.1");
    expect([premier.apresCoup, premier.apresTirage]).toEqual([3, 0]);
  });

  // each answer rests on a contact of June typed in July, that is no line of the point
  const cdi = { famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-05-15" };
  const appel = { date: "2026-06-20", modalite: "TELEPHONE", date_saisie: "2026-07-01" };
  const SORTI_TARD = { date_sortie_reelle: "2026-06-25", nature_sortie: "Autre", date_saisie_sortie: "2026-07-02" };
  const autresMois = MOIS.filter((date) => date !== "2026-06-20").map((date) => ({ date, date_saisie: date }));
  it.each([
    ["2.1", { entretiens: [...autresMois, appel] }, 1],
    // June has its face-to-face: the call changes nothing
    ["2.1", { entretiens: [...autresMois, { date: "2026-06-20", date_saisie: "2026-06-20" }, appel] }, 0],
    ["2.4", { entretiens: [...autresMois, { date: "2026-06-02", presence: "ABSENT" }, appel] }, 1],
    ["2.5", { entretiens: [...autresMois, { date: "2026-06-20", date_saisie: "2026-07-01" }] }, 1],
    ["3.2", { entretiens: [...autresMois, { ...appel, nature: "BILAN" }] }, 1],
    ["3.2", { entretiens: [...autresMois, appel] }, 0],
    ["5.1", { entretiens: [...autresMois, appel], etapes: [...(CALME.etapes ?? []), cdi] }, 1],
    // an exit typed late ends duties
    ["2.1", { parcours: SORTI_TARD }, 1],
    ["3.1", { parcours: SORTI_TARD }, 1],
    ["5.1", { parcours: SORTI_TARD, etapes: [...(CALME.etapes ?? []), cdi] }, 1],
    // without object, there is nothing that it could change
    ["5.1", { entretiens: [...autresMois, appel] }, 0],
  ] as const)("marks %s when it may rest on a line typed after it that it does not show", (id, change, marquees) => {
    expect(point(controle(situation({ ...CALME, ...change }), JUIN), id).apresCoup).toBe(marquees);
  });

  it("marks a sortie typed after it", () => {
    const parcours = { date_sortie_reelle: "2026-06-20", nature_sortie: "Autre", date_saisie_sortie: "2026-07-02" };
    const p = point(controle(situation({ ...CALME, parcours }), JUIN), "6.5");
    expect(p.apresCoup).toBe(1);
  });
});

describe("an entry, proved once per record of the opération", () => {
  const ANCIEN = { ...CALME, parcours: { date_integration: "2024-06-01", dossier_signe: "non" } };

  it("is judged whatever the year of integration", () => {
    expect(reponse(situation(ANCIEN), "1.6")).toBe("Non conforme");
    expect(reponse(situation(CALME), "1.6")).toBe("À vérifier sur pièce");
  });

  it("is not asked for again once an earlier control has settled it", () => {
    const anterieurs = new Map([["P0001\n1.6", "Réglé par le contrôle du 01/07/2025 au 31/12/2025 (csf.xlsx)."]]);
    const p = point(controle(situation(ANCIEN), { anterieurs }), "1.6");
    expect([p.reponse, p.constate]).toEqual([
      "Sans objet",
      "Réglé par le contrôle du 01/07/2025 au 31/12/2025 (csf.xlsx).",
    ]);
    // that of another person settles nothing
    expect(reponse(situation(ANCIEN), "1.6", { anterieurs: new Map([["P0002\n1.6", "Réglé."]]) })).toBe("Non conforme");
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
