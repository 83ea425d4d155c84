import rule from "./don-10-contact-avant-integration.ts";
import { ENTRETIEN, PARCOURS, situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const contact = (date: string, autre: Ligne = {}) => situation({ entretiens: [{ date, ...autre }] });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "le jour de l'intégration", tables: contact("2026-01-05") },
      { nom: "un diagnostic la veille", tables: contact("2026-01-04", { nature: "DIAGNOSTIC" }) },
      {
        nom: "entre deux parcours",
        tables: situation({
          autres: {
            parcours: [
              { ...PARCOURS, date_sortie_reelle: "2026-01-31" },
              { ...PARCOURS, id: "P0001-2", date_integration: "2026-03-02" },
            ],
            entretiens: [{ ...ENTRETIEN, date: "2026-02-10" }],
          },
        }),
      },
      { nom: "participant sans parcours", tables: situation({ autres: { parcours: [], entretiens: [ENTRETIEN] } }) },
    ],
    enDefaut: [
      {
        nom: "la veille de l'intégration",
        tables: contact("2026-01-04"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "mineur",
            preuves: ["entretiens 2", "parcours 2"],
            date: "2026-01-04",
            ligne: 2,
            message: "Contact du 04/01/2026, avant l'intégration du 05/01/2026.",
          },
        ],
      },
      {
        nom: "un courriel annulé, avant la période",
        tables: contact("2025-06-02", { modalite: "MAIL", presence: "ANNULE", interlocuteur: "PARTENAIRE" }),
        attendu: [{ date: "2025-06-02" }],
      },
      {
        nom: "avant deux parcours : sur le premier",
        tables: situation({
          autres: {
            parcours: [
              { ...PARCOURS, id: "P0001-2", date_integration: "2026-03-02" },
              { ...PARCOURS, date_sortie_reelle: "2026-01-31" },
            ],
            entretiens: [{ ...ENTRETIEN, date: "2026-01-04" }],
          },
        }),
        attendu: [{ date: "2026-01-04", parcours: "P0001-1" }],
      },
      {
        nom: "un entretien rejeté ne retient rien",
        rejets: { entretiens: ["P0001"] },
        tables: contact("2026-01-04"),
        attendu: [{ date: "2026-01-04" }],
      },
    ],
    nonJuge: [
      {
        nom: "un parcours rejeté",
        rejets: { parcours: ["P0001"] },
        tables: contact("2026-01-04"),
        attendu: [{ participant: "P0001" }],
      },
    ],
    nonExecutee: [{ nom: "sans entretiens", tables: { parcours: [PARCOURS] }, raison: "aucune table entretiens" }],
  },
);
