import fc from "fast-check";
import { expect, it } from "vitest";
import { analyser } from "../../audit/analyser.ts";
import { reglagesParDefaut } from "../../config/reglages.ts";
import { isoDay } from "../../core/day.ts";
import { jour } from "../../parcours/dossier-tester.ts";
import { CollecteRapprochement } from "../../rapprochement/collecte.ts";
import { RULES } from "../../rules/index.ts";
import { type CanonicalTables, canonicalExtraction } from "../../tables/canonical.ts";
import { ecartsDesListes, nombreDeSommes } from "../document/listes-tester.ts";
import type { Workbook } from "../document/model.ts";
import { DEFAULT_THEME } from "../xlsx/theme.ts";
import { classeurRapprochement } from "./classeur.ts";

const REGLAGES = reglagesParDefaut();
const REGLES = RULES.filter((r) => r.id.startsWith("EMA-") || r.id === "RSA-03");

const date = fc.integer({ min: 0, max: 24 }).map((n) => isoDay(jour("2026-02-20") + n));
const participant = fc.constantFrom("P0", "P1", "P2");
const duree = fc.constantFrom("", "30", "45", "60");
const ouiNon = fc.constantFrom("oui", "non", "");
const contact = fc.record({
  participant,
  date,
  modalite: fc.constantFrom("FACE_A_FACE", "FACE_A_FACE", "TELEPHONE", "VISIO"),
  interlocuteur: fc.constantFrom("PARTICIPANT", "PARTICIPANT", "EMPLOYEUR"),
  presence: fc.constantFrom("PRESENT", "PRESENT", "ABSENT", "ANNULE", "A_PRECISER"),
  duree,
});
const ligne = fc.record({
  participant,
  date,
  modalite: fc.constantFrom("", "FACE_A_FACE", "TELEPHONE"),
  presence: fc.constantFrom("PRESENT", "PRESENT", "ABSENT", "ANNULE", ""),
  duree,
  motif: fc.constantFrom("Point", ""),
  signature_participant: ouiNon,
  signature_apap: ouiNon,
});
const parcours = fc.record({
  participant,
  apap: fc.constantFrom("Alix", "Brune", ""),
  structure: fc.constantFrom("Bocage", ""),
  date_integration: fc.constantFrom("2025-11-03", "2026-02-25"),
  date_sortie_reelle: fc.constantFrom("", "", "2026-03-08"),
});

const extraction = fc
  .record({
    parcours: fc.uniqueArray(parcours, { selector: (p) => p.participant, minLength: 1, maxLength: 3 }),
    affectations: fc.array(
      fc.record({ participant, apap: fc.constant("Céleste"), structure: fc.constant("Horizon"), date_debut: date }),
      { maxLength: 1 },
    ),
    entretiens: fc.array(contact, { minLength: 1, maxLength: 15 }),
    emargements: fc.array(ligne, { minLength: 1, maxLength: 15 }),
    entretiens_cd14: fc.array(contact, { minLength: 1, maxLength: 8 }),
  })
  .map((t) => ({ ...t, participants: ["P0", "P1", "P2"].map((id) => ({ id, statuts: "ARSA" })) }));

function classeur(tables: CanonicalTables): Workbook {
  const collectes: CollecteRapprochement[] = [];
  const { report } = analyser(canonicalExtraction(tables), {
    version: "1.0.0",
    arrete: jour("2026-03-31"),
    periode: { start: jour("2026-01-01"), end: jour("2026-03-31") },
    presenceVide: null,
    reglages: REGLAGES,
    justifications: null,
    regles: REGLES,
    indicateurs: false,
    fiches: false,
    visiter: (contexte) => {
      const collecte = new CollecteRapprochement(contexte, (id, day) => REGLAGES.regle(id, day));
      collectes.push(collecte);
      return (dossier) => collecte.dossier(dossier);
    },
  });
  const [collecte] = collectes;
  if (!collecte) throw new Error("no dossier was visited");
  const etat = {
    report,
    rapprochement: collecte.fin(report),
    liste: null,
    listeCd14: null,
    lecture: [],
    horsMurs: [],
    filtre: null,
  };
  return classeurRapprochement(etat, REGLAGES, DEFAULT_THEME);
}

it("every list of the reconciliation sums to the figure that it details", () => {
  let sommes = 0;
  fc.assert(
    fc.property(extraction, (tables) => {
      const { feuilles } = classeur(tables);
      sommes = Math.max(sommes, nombreDeSommes(feuilles));
      expect(ecartsDesListes(feuilles)).toEqual([]);
    }),
    { numRuns: 80 },
  );
  expect(sommes).toBeGreaterThan(20);
});

it("says that no constat was looked for, instead of none, when no rule could run", () => {
  const entretien = { participant: "P0", date: "2026-03-02", modalite: "FACE_A_FACE", presence: "PRESENT" };
  const tables = {
    participants: [{ id: "P0" }],
    parcours: [{ participant: "P0", apap: "Alix", structure: "Bocage", date_integration: "2025-11-03" }],
    entretiens: [entretien],
  };
  const titre = (lues: CanonicalTables) => classeur(lues).feuilles.find((f) => f.nom === "Constats")?.constat;
  // nine rules want the sheets, RSA-03 alone the Département's interviews
  const cherche = "Aucun constat cherché : la table « Émargements » est absente de l'extraction";
  expect(titre(tables)).toBe(cherche);
  const emargements = [{ participant: "P0", date: "2026-03-02", signature_participant: "oui", signature_apap: "oui" }];
  expect(titre({ ...tables, emargements })).toBe(
    "Aucun constat bloquant ni majeur à corriger, 3\u00a0règles non exécutées",
  );
});

it("puts what differs first, and says how much does", () => {
  const tenu = { modalite: "FACE_A_FACE", presence: "PRESENT", duree: "45" };
  const signe = {
    presence: "PRESENT",
    duree: "45",
    motif: "Point",
    signature_participant: "oui",
    signature_apap: "oui",
  };
  const lues = {
    participants: [{ id: "P0" }, { id: "P1" }],
    parcours: ["P0", "P1"].map((participant) => ({
      participant,
      apap: "Alix",
      structure: "Bocage",
      date_integration: "2025-11-03",
    })),
    entretiens: [
      { participant: "P0", date: "2026-01-12", ...tenu },
      { participant: "P0", date: "2026-02-09", ...tenu },
      { participant: "P1", date: "2026-01-13", ...tenu },
      { participant: "P1", date: "2026-03-10", ...tenu },
    ],
    // one sheet without its signature, one sheet of March not supplied
    emargements: [
      { participant: "P0", date: "2026-01-12", ...signe },
      { participant: "P0", date: "2026-02-09", ...signe },
      { participant: "P1", date: "2026-01-13", ...signe, signature_participant: "non" },
    ],
  };
  const { feuilles } = classeur(lues);
  const premieres = (nom: string, n: number) => {
    const table = feuilles.find((f) => f.nom === nom)?.blocks.find((b) => b.kind === "table");
    return table?.kind === "table" ? table.rows.map((r) => r[n]) : [];
  };
  expect(premieres("Lignes", 0).map((c) => (c as { value: string }).value)).toEqual([
    "écart : signature du participant",
    "feuille non fournie",
    "concorde",
    "concorde",
  ]);
  expect(premieres("Feuilles", 0).map((c) => (c as { value: string }).value)).toEqual([
    "non fournie",
    "fournie",
    "fournie",
    "fournie",
  ]);
  expect(premieres("Par participant", 0)).toEqual(["P1", "P0"]);
  const titre = (nom: string) => feuilles.find((f) => f.nom === nom)?.constat?.replaceAll("\u00a0", " ");
  expect(titre("Synthèse")).toBe("Sur 4 rendez-vous, 1 d'un seul côté et 1 avec un écart");
  expect(titre("Lignes")).toBe("2 lignes à regarder sur 4");
  expect(titre("Feuilles")).toBe("1 feuille non fournie, sur 4 attendues");
  expect(titre("Par participant")).toBe("90 minutes saisies ne sont pas éligibles, de 1 participant sur 2");
});
