import rule from "./ent-05-duree-aberrante.ts";
import { ENTRETIEN, PARCOURS, situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

const duree = (minutes: string, autre: Record<string, string> = {}) =>
  situation({ entretiens: [{ duree: minutes, ...autre }] });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "10 minutes", tables: duree("10") },
      { nom: "240 minutes", tables: duree("240") },
      { nom: "durée vide : c'est ENT-04", tables: duree("") },
      { nom: "durée 0, manquante", tables: duree("0") },
      { nom: "un appel de 5 minutes", tables: duree("5", { modalite: "TELEPHONE" }) },
      { nom: "absent", tables: duree("5", { presence: "ABSENT" }) },
      { nom: "avec l'opérateur", tables: duree("5", { interlocuteur: "OPERATEUR" }) },
      {
        nom: "avant la période",
        tables: situation({
          parcours: { date_integration: "2025-12-01" },
          entretiens: [{ date: "2025-12-31", duree: "5" }],
        }),
      },
      { nom: "après l'arrêté", tables: duree("5", { date: "2026-04-01" }) },
      {
        nom: "un diagnostic après la sortie, sans parcours suivant",
        tables: situation({
          parcours: { date_sortie_reelle: "2026-01-31" },
          entretiens: [{ date: "2026-02-10", nature: "DIAGNOSTIC", duree: "5" }],
        }),
      },
    ],
    enDefaut: [
      {
        nom: "9 minutes",
        tables: duree("9"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            seuil: 10,
            gravite: "mineur",
            preuves: ["entretiens 2"],
            date: "2026-01-20",
            mesure: 9,
            ligne: 2,
            message: "Entretien du 20/01/2026 d'une durée de 9 min.",
          },
        ],
      },
      { nom: "241 minutes", tables: duree("241"), attendu: [{ date: "2026-01-20", mesure: 241 }] },
      {
        nom: "réglages",
        params: { minutesMin: 20, minutesMax: 60 },
        tables: situation({
          entretiens: [{ duree: "19" }, { date: "2026-01-21", duree: "61" }, { date: "2026-01-22" }],
        }),
        attendu: [
          { date: "2026-01-20", mesure: 19 },
          { date: "2026-01-21", mesure: 61 },
        ],
      },
      {
        nom: "l'APAP de la ligne",
        tables: duree("5", { apap: "Autre APAP" }),
        attendu: [{ date: "2026-01-20", apap: "Autre APAP", structure: "Association Exemple" }],
      },
      {
        nom: "hors de tout parcours : l'APAP de la ligne, aucune structure",
        tables: situation({
          parcours: { date_integration: "2026-02-01" },
          entretiens: [{ duree: "5", apap: "Autre APAP" }],
        }),
        attendu: [{ date: "2026-01-20", parcours: null, apap: "Autre APAP", structure: null }],
      },
      {
        nom: "participant sans parcours, diagnostic compris",
        tables: situation({
          autres: {
            parcours: [{ ...PARCOURS, participant: "P0002" }],
            entretiens: [{ ...ENTRETIEN, nature: "DIAGNOSTIC", duree: "5" }],
          },
        }),
        attendu: [{ date: "2026-01-20", participant: "P0001", parcours: null, apap: null }],
      },
    ],
    nonExecutee: [
      { nom: "sans durée", tables: sansColonnes(duree("5"), "entretiens", "duree"), raison: "entretiens.duree" },
    ],
  },
);
