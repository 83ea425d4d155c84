import rule from "./ent-10-saisie-tardive.ts";
import { situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

const saisi = (date: string, saisie: string, autre: Record<string, string> = {}) =>
  situation({ entretiens: [{ date, date_saisie: saisie, ...autre }] });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "saisi 15 jours après", tables: saisi("2026-02-14", "2026-03-01") },
      { nom: "saisi avant la date", tables: saisi("2026-02-14", "2026-02-01") },
      { nom: "date de saisie vide", tables: saisi("2026-02-14", "") },
      { nom: "contact avant la période", periode: "2026-02-15..2026-03-31", tables: saisi("2026-02-14", "2026-03-20") },
      { nom: "seuil à 20 jours", params: { joursMax: 20 }, tables: saisi("2026-02-14", "2026-03-06") },
      { nom: "15 jours par un 29 février", arrete: "2028-03-31", tables: saisi("2028-02-15", "2028-03-01") },
    ],
    enDefaut: [
      {
        nom: "saisi 16 jours après",
        tables: saisi("2026-02-14", "2026-03-02"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            seuil: 15,
            gravite: "mineur",
            preuves: ["entretiens 2"],
            date: "2026-02-14",
            mesure: 16,
            ligne: 2,
            message: "Contact du 14/02/2026 saisi 16 jours après.",
          },
        ],
      },
      {
        nom: "un courriel annulé avec un partenaire, au nom d'un autre APAP",
        tables: saisi("2026-02-14", "2026-03-02", {
          modalite: "MAIL",
          presence: "ANNULE",
          interlocuteur: "PARTENAIRE",
          apap: "Autre APAP",
        }),
        attendu: [{ date: "2026-02-14", mesure: 16, apap: "Autre APAP" }],
      },
      {
        nom: "une saisie postérieure à l'arrêté est gardée",
        tables: saisi("2026-03-30", "2026-05-01"),
        attendu: [{ date: "2026-03-30", mesure: 32 }],
      },
      {
        nom: "hors de tout parcours",
        tables: situation({
          parcours: { date_integration: "2026-03-01" },
          entretiens: [{ date: "2026-02-14", date_saisie: "2026-03-02" }],
        }),
        attendu: [{ date: "2026-02-14", parcours: null, apap: null, structure: null }],
      },
    ],
    nonExecutee: [
      {
        nom: "sans date de saisie",
        tables: sansColonnes(saisi("2026-02-14", "2026-03-02"), "entretiens", "date_saisie"),
        raison: "entretiens.date_saisie",
      },
    ],
  },
);
