import type { CanonicalTables } from "../tables/canonical.ts";
import rule from "./ent-01-entretien-mensuel-absent.ts";
import { PARCOURS, situation } from "./exemple.ts";
import { CONSTAT, sansTables, testRule } from "./rule-tester.ts";

const JANVIER = { date: "2026-01-20" };
const FEVRIER = { date: "2026-02-18" };
const APPEL = { date: "2026-03-20", modalite: "TELEPHONE" };

/** March 2026 is covered by a call, and has no face-to-face; January and February have theirs. */
function mars(options: Omit<Parameters<typeof situation>[0], "entretiens">, ...lignes: Record<string, string>[]) {
  return situation({ ...options, entretiens: [JANVIER, FEVRIER, APPEL, ...lignes] });
}

/** Only March is judged: the parcours begins in it. */
function integre(date: string, ...lignes: Record<string, string>[]): CanonicalTables {
  return situation({ parcours: { date_integration: date }, entretiens: [APPEL, ...lignes] });
}

const plein = { famille: "operation", temps: "plein", date_fin: "2026-04-30" };
const MARS = [{ date: "2026-03-31", mois: "2026-03", mesure: 0 }];

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      {
        nom: "un ancien parcours resté ouvert : les jours partagés sont au dernier intégré",
        tables: {
          ...mars({}, { date: "2026-03-31" }),
          parcours: [
            { ...PARCOURS, id: "P0001-0", date_integration: "2025-06-02" },
            { ...PARCOURS, date_integration: "2026-01-01" },
          ],
        },
      },
      { nom: "un face à face par mois", tables: mars({}, { date: "2026-03-31" }) },
      { nom: "intégré le 18 mars : 14 jours soumis", tables: integre("2026-03-18") },
      { nom: "sorti le 14 mars : 14 jours soumis", tables: mars({ parcours: { date_sortie_reelle: "2026-03-14" } }) },
      { nom: "opération à temps plein dès le 15", tables: mars({ etapes: [{ ...plein, date_debut: "2026-03-15" }] }) },
      {
        nom: "en veille dès le 15",
        tables: mars({ veilles: [{ date_debut: "2026-03-15", date_fin: "2026-05-31" }] }),
        reserve: null,
      },
      {
        nom: "29 février : 14 jours soumis",
        arrete: "2028-02-29",
        tables: situation({
          parcours: { date_integration: "2028-02-16" },
          entretiens: [{ date: "2028-02-20", modalite: "MAIL" }],
        }),
      },
      {
        nom: "formation à temps vide et heures vides, réputée à temps plein",
        tables: sansTables(
          mars({ etapes: [{ famille: "formation", date_debut: "2026-03-01", date_fin: "2026-03-31" }] }),
          "veilles",
        ),
        reserve:
          "aucune table veilles : des mois suspendus peuvent être comptés à tort ; temps et heures rarement saisis",
      },
      {
        nom: "opération de 30 h sans temps",
        tables: mars({
          etapes: [{ famille: "operation", heures_hebdo: "30", date_debut: "2026-03-01", date_fin: "2026-03-31" }],
        }),
      },
      {
        nom: "emploi de 20 h",
        tables: mars({ etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "20", date_debut: "2026-03-01" }] }),
      },
      {
        nom: "emploi de 12 h choisi",
        tables: mars({
          etapes: [
            {
              famille: "emploi",
              contrat: "CDI",
              heures_hebdo: "12",
              temps_partiel_choisi: "oui",
              date_debut: "2026-03-01",
            },
          ],
        }),
      },
      {
        nom: "étape sans fin, oubliée : occupe six mois moins un jour",
        arrete: "2026-07-31",
        periode: "2026-07-01..2026-07-31",
        tables: situation({
          etapes: [{ famille: "operation", temps: "plein", date_debut: "2026-01-18" }],
          entretiens: [{ date: "2026-07-02", modalite: "SMS" }],
        }),
      },
      { nom: "le mois de l'arrêté n'est pas fini", arrete: "2026-03-30", tables: mars({}) },
      {
        nom: "le premier mois n'est pas entier dans la période",
        periode: "2026-01-02..2026-02-28",
        tables: situation({ entretiens: [{ ...JANVIER, modalite: "SMS" }, FEVRIER] }),
      },
      {
        nom: "visio, si elle vaut un face à face",
        communs: { visioVautFaceAFace: true },
        tables: mars({}, { date: "2026-03-12", modalite: "VISIO" }),
      },
      { nom: "seuil à 32 jours", params: { joursSoumisMin: 32 }, tables: mars({}) },
    ],
    enDefaut: [
      {
        nom: "le contexte du mois : rendez-vous proposés, absences, autres contacts, absence de l'APAP",
        tables: mars(
          { autres: { absences_apap: [{ apap: "Alix MODÈLE", date_debut: "2026-03-09", date_fin: "2026-03-13" }] } },
          { date: "2026-03-03", presence: "ABSENT_EXCUSE", duree: "" },
          { date: "2026-03-04", presence: "ABSENT", duree: "" },
          { date: "2026-03-05", presence: "ANNULE", duree: "" },
          { date: "2026-03-06", interlocuteur: "EMPLOYEUR" },
          { date: "2026-03-24", modalite: "MAIL", presence: "ABSENT", duree: "" },
        ),
        juges: 3,
        attendu: [
          {
            ...CONSTAT,
            ...MARS[0],
            date: "2026-03-31",
            seuil: 1,
            gravite: "majeur",
            contexte: { joursSoumis: 31, rendezVous: 3, absences: 2, autresContacts: 1, joursAbsenceApap: 5 },
            preuves: [5, 6, 7, 8, 4, 9].map((ligne) => `entretiens ${ligne}`),
            message: "Aucun entretien en face à face tenu en mars 2026 (31 jours soumis).",
          },
        ],
      },
      { nom: "un appel seul en mars", tables: mars({}), attendu: MARS },
      { nom: "intégré le 17 mars : 15 jours soumis", tables: integre("2026-03-17"), attendu: MARS },
      {
        nom: "sorti le 15 mars : 15 jours soumis, sortie comprise",
        tables: mars({ parcours: { date_sortie_reelle: "2026-03-15" } }),
        attendu: MARS,
      },
      {
        nom: "opération à temps plein dès le 16",
        tables: mars({ etapes: [{ ...plein, date_debut: "2026-03-16" }] }),
        attendu: [
          {
            ...MARS[0],
            date: "2026-03-31",
            message: "Aucun entretien en face à face tenu en mars 2026 (15 jours soumis).",
          },
        ],
      },
      {
        nom: "en veille dès le 16",
        tables: mars({ veilles: [{ date_debut: "2026-03-16", date_fin: "2026-05-31" }] }),
        attendu: MARS,
      },
      {
        nom: "29 février : 15 jours soumis",
        arrete: "2028-02-29",
        tables: situation({
          parcours: { date_integration: "2028-02-15" },
          entretiens: [{ date: "2028-02-20", modalite: "MAIL" }],
        }),
        attendu: [{ date: "2028-02-29", mois: "2028-02" }],
      },
      {
        nom: "opération à temps partiel, transversale à temps plein : n'occupent pas",
        tables: mars({
          etapes: [
            { ...plein, temps: "partiel", date_debut: "2026-03-01" },
            { ...plein, famille: "transversale", date_debut: "2026-03-01" },
          ],
        }),
        attendu: MARS,
      },
      {
        nom: "opération de 29,99 h sans temps",
        tables: mars({
          etapes: [{ famille: "operation", heures_hebdo: "29.99", date_debut: "2026-03-01", date_fin: "2026-03-31" }],
        }),
        attendu: MARS,
      },
      {
        nom: "emploi de 19,99 h, choix inconnu",
        tables: mars({
          etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "19.99", date_debut: "2026-03-01" }],
        }),
        attendu: MARS,
      },
      {
        nom: "étape sans fin : n'occupe plus à partir de six mois",
        arrete: "2026-07-31",
        periode: "2026-07-01..2026-07-31",
        tables: situation({
          etapes: [{ famille: "operation", temps: "plein", date_debut: "2026-01-17" }],
          entretiens: [{ date: "2026-07-02", modalite: "SMS" }],
        }),
        attendu: [{ date: "2026-07-31", mois: "2026-07" }],
      },
      {
        nom: "absent, visio, employeur, à préciser : rien n'est tenu",
        tables: mars(
          {},
          { date: "2026-03-02", presence: "ABSENT" },
          { date: "2026-03-03", modalite: "VISIO" },
          { date: "2026-03-04", interlocuteur: "EMPLOYEUR" },
          { date: "2026-03-05", presence: "A_PRECISER" },
        ),
        attendu: MARS,
      },
      {
        nom: "le diagnostic du mois, avant l'intégration, n'est pas dans le parcours",
        tables: integre("2026-03-10", { date: "2026-03-09", nature: "DIAGNOSTIC" }),
        attendu: MARS,
      },
      { nom: "seuil à 31 jours", params: { joursSoumisMin: 31 }, tables: mars({}), attendu: MARS },
      {
        nom: "après un relais, l'APAP en charge le dernier jour",
        tables: mars({
          autres: {
            affectations: [
              { participant: "P0001", apap: "Nouvel APAP", structure: "Autre Association", date_debut: "2026-03-31" },
            ],
          },
        }),
        juges: 3,
        attendu: [
          {
            mois: "2026-03",
            mesure: 0,
            seuil: 1,
            participant: "P0001",
            parcours: "P0001-1",
            gravite: "majeur",
            contexte: { joursSoumis: 31, rendezVous: 0, absences: 0, autresContacts: 1, joursAbsenceApap: 0 },
            preuves: ["entretiens 4"],
            message: "Aucun entretien en face à face tenu en mars 2026 (31 jours soumis).",
            date: "2026-03-31",
            apap: "Nouvel APAP",
            structure: "Autre Association",
          },
        ],
      },
      {
        nom: "un mois sans ligne, mais déclaré couvert",
        listes: { moisCouverts: [{ apap: "alix modele", mois: "2026-03" }] },
        tables: situation({ entretiens: [JANVIER, FEVRIER] }),
        attendu: MARS,
      },
      {
        nom: "une rangée rejetée des parcours ne retient rien",
        rejets: { parcours: ["P0001"] },
        tables: mars({}),
        attendu: MARS,
      },
      {
        nom: "présences vides à 30 %",
        tables: mars(
          {},
          ...[1, 2, 3, 4, 5].map((n) => ({ date: `2026-02-0${n}` })),
          ...[1, 2, 3].map((n) => ({ date: `2026-03-0${n}`, presence: "" })),
        ),
        attendu: MARS,
      },
    ],
    nonJuge: [
      {
        nom: "mars sans aucune ligne",
        tables: situation({ entretiens: [JANVIER, FEVRIER] }),
        attendu: [{ apap: "Alix MODÈLE", mois: "2026-03" }],
      },
      {
        nom: "un entretien rejeté",
        rejets: { entretiens: ["P0001"] },
        tables: mars({}),
        attendu: [{ participant: "P0001" }],
      },
      {
        nom: "une étape rejetée",
        rejets: { etapes: ["P0001"] },
        tables: mars({}),
        attendu: [{ participant: "P0001" }],
      },
      {
        nom: "une veille rejetée",
        rejets: { veilles: ["P0001"] },
        tables: mars({}),
        attendu: [{ participant: "P0001" }],
      },
      {
        nom: "un rejet ne retient que les constats à faire",
        rejets: { entretiens: ["P0001"] },
        tables: mars({}, { date: "2026-03-02" }),
        attendu: [],
      },
    ],
    nonExecutee: [
      { nom: "sans étapes", tables: sansTables(mars({}), "etapes"), raison: "aucune table etapes" },
      {
        nom: "présences vides à plus de 30 %",
        tables: mars({}, { date: "2026-03-02", presence: "" }),
        raison: "présences vides",
      },
    ],
  },
);
