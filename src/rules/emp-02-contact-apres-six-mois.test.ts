import rule from "./emp-02-contact-apres-six-mois.ts";
import { situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

/** From 10 February: six months on 10 August, 45 days more on 24 September 2026. */
const CDI = { famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-02-10" };
const contact = (date: string, autre: Ligne = {}, etape: Ligne = CDI, parcours: Ligne = {}) =>
  situation({ parcours, etapes: [etape], entretiens: [{ date, duree: "20", ...autre }] });

const DEFAUT = [{ date: "2026-09-25", mois: null, mesure: 20, parcours: "P0001-1" }];

testRule(
  rule,
  { arrete: "2026-12-31" },
  {
    conforme: [
      { nom: "le quarante-cinquième jour après les six mois", tables: contact("2026-09-24") },
      { nom: "un courriel", tables: contact("2026-09-25", { modalite: "MAIL" }) },
      { nom: "absent", tables: contact("2026-09-25", { presence: "ABSENT" }) },
      { nom: "avec l'opérateur", tables: contact("2026-09-25", { interlocuteur: "OPERATEUR" }) },
      { nom: "l'emploi est fini la veille", tables: contact("2026-09-25", {}, { ...CDI, date_fin: "2026-09-24" }) },
      {
        nom: "commencé avant l'intégration",
        tables: contact("2026-09-25", {}, CDI, { date_integration: "2026-02-11" }),
      },
      { nom: "temps partiel subi", tables: contact("2026-09-25", {}, { ...CDI, heures_hebdo: "19" }) },
      {
        nom: "CDD de cinq mois prolongé sans terme connu",
        tables: contact("2026-09-25", {}, { ...CDI, contrat: "CDD", date_fin_prevue: "2026-07-09" }),
      },
      { nom: "hors période", periode: "2026-01-01..2026-09-24", tables: contact("2026-09-25") },
      {
        nom: "l'ultime contact avant la sortie réelle",
        tables: contact("2026-09-25", {}, CDI, { date_sortie_reelle: "2026-10-15" }),
      },
      {
        nom: "l'ultime contact, le jour de la sortie",
        tables: contact("2026-09-25", {}, CDI, { date_sortie_reelle: "2026-09-25" }),
      },
      {
        nom: "après la sortie : c'est SOR-07",
        tables: contact("2026-09-25", {}, CDI, { date_sortie_reelle: "2026-09-20" }),
      },
      {
        nom: "fin de mois : du 31 août 2025 au 28 février, puis 45 jours",
        arrete: "2026-04-30",
        tables: contact("2026-04-14", {}, { ...CDI, date_debut: "2025-08-31" }, { date_integration: "2025-06-01" }),
      },
      {
        nom: "année bissextile : du 31 août 2027 au 29 février 2028",
        arrete: "2028-04-30",
        tables: contact("2028-04-14", {}, { ...CDI, date_debut: "2027-08-31" }),
      },
    ],
    enDefaut: [
      {
        nom: "le quarante-sixième jour",
        tables: contact("2026-09-25"),
        attendu: [
          {
            ...DEFAUT[0],
            date: "2026-09-25",
            message:
              "Contact du 25/09/2026 (20 min), plus de 6 mois et 45\u00a0jours après le début de l'emploi durable du 10/02/2026.",
          },
        ],
      },
      {
        nom: "un appel de l'employeur sans durée",
        tables: contact("2026-09-25", { modalite: "TELEPHONE", interlocuteur: "EMPLOYEUR", duree: "" }),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "bloquant",
            preuves: ["entretiens 2", "etapes 2"],
            message:
              "Contact du 25/09/2026, plus de 6 mois et 45\u00a0jours après le début de l'emploi durable du 10/02/2026.",
            date: "2026-09-25",
          },
        ],
      },
      {
        nom: "l'emploi finit ce jour-là",
        tables: contact("2026-09-25", {}, { ...CDI, date_fin: "2026-09-25" }),
        attendu: DEFAUT,
      },
      {
        nom: "commencé le jour de l'intégration",
        tables: contact("2026-09-25", {}, CDI, { date_integration: "2026-02-10" }),
        attendu: DEFAUT,
      },
      {
        nom: "avant la sortie, tous sauf l'ultime",
        tables: situation({
          parcours: { date_sortie_reelle: "2026-10-30" },
          etapes: [CDI],
          entretiens: [
            { date: "2026-09-25", duree: "20" },
            { date: "2026-10-05", duree: "30" },
            { date: "2026-10-20", modalite: "MAIL" },
          ],
        }),
        attendu: DEFAUT,
      },
      {
        nom: "sortie prévue seulement : aucun n'est l'ultime",
        tables: contact("2026-09-25", {}, CDI, { date_sortie_prevue: "2026-10-15" }),
        attendu: DEFAUT,
      },
      {
        nom: "fin de mois : le 15 avril",
        arrete: "2026-04-30",
        tables: contact("2026-04-15", {}, { ...CDI, date_debut: "2025-08-31" }, { date_integration: "2025-06-01" }),
        attendu: [{ date: "2026-04-15" }],
      },
      {
        nom: "année bissextile : le 15 avril",
        arrete: "2028-04-30",
        tables: contact("2028-04-15", {}, { ...CDI, date_debut: "2027-08-31" }),
        attendu: [{ date: "2028-04-15" }],
      },
      {
        nom: "réglages",
        params: { mois: 3, joursCommission: 0 },
        tables: contact("2026-05-11"),
        attendu: [{ date: "2026-05-11" }],
      },
    ],
    nonExecutee: [
      {
        nom: "sans contrat",
        tables: sansColonnes(contact("2026-09-25"), "etapes", "contrat"),
        raison: "etapes.contrat",
      },
    ],
  },
);
