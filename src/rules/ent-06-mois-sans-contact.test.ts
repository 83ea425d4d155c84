import rule from "./ent-06-mois-sans-contact.ts";
import { ENTRETIEN, PARCOURS, situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const PLEIN = { famille: "operation", temps: "plein", date_fin: "2026-04-30" };
const ABSENT = { date: "2026-03-12", presence: "ABSENT" };
const MARS = [{ date: "2026-03-31", mois: "2026-03", mesure: 0 }];

/** March 2026 in an operation from the 1st; the line absent covers the month and satisfies nothing. */
function mars(...lignes: Ligne[]) {
  return situation({
    etapes: [{ ...PLEIN, date_debut: "2026-03-01" }],
    entretiens: [{ date: "2026-01-20" }, { date: "2026-02-18" }, ABSENT, ...lignes],
  });
}

/** The same with another beginning of the operation, and other dates of the parcours. */
function operation(debut: string, parcours: Ligne = {}, ...veilles: Ligne[]) {
  return situation({ parcours, veilles, etapes: [{ ...PLEIN, date_debut: debut }], entretiens: [ABSENT] });
}

const MARS_SEUL = "2026-03-01..2026-03-31";

testRule(
  rule,
  { arrete: "2026-03-31", periode: MARS_SEUL },
  {
    conforme: [
      { nom: "un courriel du participant", tables: mars({ date: "2026-03-31", modalite: "MAIL" }) },
      {
        nom: "temps et heures que personne ne tape : dit",
        tables: situation({
          etapes: [{ ...PLEIN, temps: "", date_debut: "2026-03-01" }],
          entretiens: [{ date: "2026-03-02" }],
        }),
        reserve: "temps et heures rarement saisis",
      },
      { nom: "temps tapés : rien à dire", tables: mars({ date: "2026-03-30" }), reserve: null },
      {
        nom: "un appel de l'opérateur",
        tables: mars({ date: "2026-03-02", modalite: "TELEPHONE", interlocuteur: "OPERATEUR" }),
      },
      {
        nom: "un SMS de l'employeur à présence vide",
        tables: mars({ date: "2026-03-02", modalite: "SMS", interlocuteur: "EMPLOYEUR", presence: "" }),
      },
      { nom: "15 jours soumis : c'est ENT-01", tables: operation("2026-03-16") },
      { nom: "14 jours suivis, intégré le 18", tables: operation("2026-03-01", { date_integration: "2026-03-18" }) },
      { nom: "14 jours suivis, sorti le 14", tables: operation("2026-03-01", { date_sortie_reelle: "2026-03-14" }) },
      {
        nom: "14 jours suivis, en veille dès le 15",
        tables: operation("2026-03-01", {}, { date_debut: "2026-03-15", date_fin: "2026-04-30" }),
      },
      {
        nom: "le diagnostic tenu dans le mois avant l'intégration",
        tables: situation({
          parcours: { date_integration: "2026-03-10" },
          etapes: [{ ...PLEIN, date_debut: "2026-03-10" }],
          entretiens: [{ date: "2026-03-09", nature: "DIAGNOSTIC" }],
        }),
      },
      {
        nom: "mois que EMP-01 juge",
        tables: situation({
          etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-03-01" }],
          entretiens: [ABSENT],
        }),
      },
      { nom: "le mois n'est pas fini", arrete: "2026-03-30", tables: mars() },
    ],
    enDefaut: [
      {
        nom: "un absent seul",
        tables: mars(),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            ...MARS[0],
            seuil: 1,
            gravite: "majeur",
            contexte: { joursSuivis: 31, contacts: 1 },
            preuves: ["entretiens 4"],
            date: "2026-03-31",
            message: "Aucun contact en mars 2026 pendant l'action ou l'emploi (31 jours suivis).",
          },
        ],
      },
      { nom: "14 jours soumis", tables: operation("2026-03-15"), attendu: MARS },
      {
        nom: "15 jours suivis, intégré le 17",
        tables: operation("2026-03-01", { date_integration: "2026-03-17" }),
        attendu: MARS,
      },
      {
        nom: "15 jours suivis, sorti le 15",
        tables: operation("2026-03-01", { date_sortie_reelle: "2026-03-15" }),
        attendu: MARS,
      },
      {
        nom: "15 jours suivis, en veille dès le 16",
        tables: operation("2026-03-01", {}, { date_debut: "2026-03-16", date_fin: "2026-04-30" }),
        attendu: MARS,
      },
      {
        nom: "un partenaire seul",
        tables: mars({ date: "2026-03-03", modalite: "TELEPHONE", interlocuteur: "PARTENAIRE" }),
        attendu: MARS,
      },
      {
        nom: "un CDDI : EMP-01 ne le juge pas",
        tables: situation({
          etapes: [
            {
              famille: "emploi",
              contrat: "CDDI",
              heures_hebdo: "26",
              date_debut: "2026-03-01",
              date_fin: "2026-06-30",
            },
          ],
          entretiens: [ABSENT],
        }),
        attendu: MARS,
      },
      {
        nom: "un CDI dont le mois n'est pas entier dans le suivi",
        tables: situation({
          etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-03-02" }],
          entretiens: [ABSENT],
        }),
        attendu: MARS,
      },
      {
        nom: "un CDI suivi le mois d'avant, une opération ensuite",
        periode: "2026-02-01..2026-03-31",
        tables: situation({
          etapes: [
            { famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-02-01", date_fin: "2026-03-15" },
            { ...PLEIN, date_debut: "2026-03-16" },
          ],
          entretiens: [{ date: "2026-02-18" }, ABSENT],
        }),
        attendu: MARS,
      },
      {
        nom: "les deux seuils sont deux réglages",
        params: { joursSoumisMax: 16, joursSuivisMin: 31 },
        tables: operation("2026-03-16"),
        attendu: MARS,
      },
      {
        nom: "un appel à un autre participant ne compte pas",
        tables: situation({
          etapes: [{ ...PLEIN, date_debut: "2026-03-01" }],
          autres: {
            parcours: [
              PARCOURS,
              { ...PARCOURS, id: "P0002-1", participant: "P0002", date_sortie_reelle: "2026-03-05" },
            ],
            entretiens: [{ ...ENTRETIEN, participant: "P0002", date: "2026-03-03" }],
          },
        }),
        attendu: MARS,
      },
    ],
    nonJuge: [
      {
        nom: "mois sans aucune ligne",
        tables: situation({ etapes: [{ ...PLEIN, date_debut: "2026-03-01" }], entretiens: [{ date: "2026-02-18" }] }),
        attendu: [{ apap: "Alix MODÈLE", mois: "2026-03" }],
      },
      {
        nom: "mois non couvert d'un emploi durable : ENT-06 le dit aussi",
        tables: situation({
          etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-03-01" }],
          entretiens: [{ date: "2026-02-18" }],
        }),
        attendu: [{ apap: "Alix MODÈLE", mois: "2026-03" }],
      },
      {
        nom: "un entretien rejeté",
        rejets: { entretiens: ["P0001"] },
        tables: mars(),
        attendu: [{ participant: "P0001" }],
      },
      { nom: "une étape rejetée", rejets: { etapes: ["P0001"] }, tables: mars(), attendu: [{ participant: "P0001" }] },
      {
        nom: "une veille rejetée",
        rejets: { veilles: ["P0001"] },
        tables: mars(),
        attendu: [{ participant: "P0001" }],
      },
    ],
  },
);
