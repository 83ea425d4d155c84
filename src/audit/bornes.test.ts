import { expect, it } from "vitest";
import { reglagesParDefaut } from "../config/reglages.ts";
import { PROFIL_VIDE } from "../ingest/profile.ts";
import { jour } from "../parcours/dossier-tester.ts";
import { RULES } from "../rules/index.ts";
import { type CanonicalTables, canonicalExtraction } from "../tables/canonical.ts";
import { bornesDe } from "./bornes.ts";
import { consequencesPresences } from "./consequences.ts";

type Ligne = Record<string, string>;

const arrete = jour("2026-03-31");
const COMPARAISON = {
  arrete,
  periode: { start: jour("2026-01-01"), end: arrete },
  profil: PROFIL_VIDE,
  reglages: reglagesParDefaut(),
  regles: RULES,
  relire: () => Promise.reject(new Error("not read again")),
};

const personnes = (...autres: Ligne[]): Ligne[] => autres.map((autre, i) => ({ id: `P${i + 1}`, ...autre }));
const parcours = (...autres: Ligne[]): Ligne[] =>
  autres.map((autre, i) => ({
    participant: `P${i + 1}`,
    structure: "S",
    apap: "A",
    date_integration: "2026-01-01",
    ...autre,
  }));
/** P2 is met each month: the months are covered. */
const entretiens = ["2026-01-15", "2026-02-15", "2026-03-15"].map((date) => ({
  participant: "P2",
  date,
  modalite: "FACE_A_FACE",
  presence: "PRESENT",
  duree: "45",
}));
const etape = (autre: Ligne): Ligne => ({
  participant: "P1",
  intitule: "É",
  date_debut: "2026-01-01",
  date_fin: "2026-03-31",
  ...autre,
});
const bornes = (tables: CanonicalTables) => bornesDe(canonicalExtraction(tables), COMPARAISON);
/** P1 is in a full-time opération, or is due three months that nobody met her. */
const deuxPersonnes = (...etapes: Ligne[]): CanonicalTables => ({
  participants: personnes({}, {}),
  parcours: parcours({}, {}),
  entretiens,
  etapes,
});
const ENTRE =
  "constats ENT-01 entre 0 et 3, constats ENT-06 entre 0 et 3, entretien mensuel entre 50\u00a0% et 100\u00a0% pour le PLIE entier à l'arrêté, selon que les";

it("reads an opération without temps at full and at part time, when nobody types it", () => {
  expect(bornes(deuxPersonnes(etape({ famille: "operation", temps: "" })))).toEqual([
    {
      texte: `${ENTRE} opérations sans temps ni heures sont à temps plein ou à temps partiel subi`,
      feu: null,
      lit: ["etapes.temps"],
      apaps: null,
      structures: null,
    },
  ]);
});

it("hours of 0 are none; an emploi without hours is endured part time, or not", () => {
  const [emploi] = bornes(deuxPersonnes(etape({ famille: "emploi", heures_hebdo: "0" })));
  expect(emploi?.texte).toContain(`${ENTRE} emplois`);
});

it("nothing from a half on, nor where both readings agree", () => {
  const saisie = etape({ participant: "P2", famille: "operation", temps: "partiel" });
  expect(bornes(deuxPersonnes(etape({ famille: "operation", temps: "" }), saisie))).toEqual([]);
  const apres = { date_debut: "2026-03-25", date_fin: "2026-03-31" };
  expect(bornes(deuxPersonnes(etape({ famille: "operation", temps: "", ...apres })))).toEqual([]);
});

it("reads exits without nature as Positive and as Autre", () => {
  const sortie = { date_sortie_reelle: "2026-02-10", nature_sortie: "", motif_sortie: "" };
  const positive = { ...sortie, nature_sortie: "Positive" };
  const de = (...sorties: Ligne[]) =>
    bornes({ participants: personnes(...sorties.map(() => ({}))), parcours: parcours(...sorties) });
  expect(de(positive, sortie, sortie)).toMatchObject([
    {
      texte:
        "sorties positives entre 33,3\u00a0% et 100\u00a0% pour le PLIE entier à l'arrêté, selon que les sorties sans nature sont positives ou autres",
      lit: ["parcours.nature_sortie"],
    },
  ]);
  expect(de(positive, sortie)).toEqual([]);
});

it("counts a public without and with those who answered nothing, when its column is read", () => {
  const de = (...gens: Ligne[]) =>
    bornes({ participants: personnes(...gens), parcours: parcours(...gens.map(() => ({}))) });
  expect(de({ rqth: "oui" }, { rqth: "" }, { rqth: "" })).toMatchObject([
    { texte: expect.stringMatching(/^RQTH entre 1 et 3 /), lit: ["participants.rqth"] },
  ]);
  expect(de({ rqth: "oui" }, { rqth: "" })).toEqual([]);
  expect(de({}, {})).toEqual([]);
});

it("changes nothing of the extraction that was read", () => {
  const extraction = canonicalExtraction(deuxPersonnes(etape({ famille: "operation", heures_hebdo: "" })));
  bornesDe(extraction, COMPARAISON);
  expect(extraction.tables.etapes?.row(0).heures_hebdo).toBeNull();
});

it("says what empty presences change, read as met then as to be settled", () => {
  const vides = entretiens.map((e) => ({ ...e, presence: "" }));
  const tables = { ...deuxPersonnes(), entretiens: vides };
  expect(consequencesPresences(canonicalExtraction(tables), COMPARAISON).slice(0, 3)).toEqual([
    { nom: "constats ENT-01", valeurs: ["3", "6"] },
    { nom: "constats bloquants", valeurs: [expect.any(String), expect.any(String)] },
    { nom: "entretien mensuel", valeurs: ["50\u00a0%", "0\u00a0%"] },
  ]);
});
