import rule from "./ent-08-diagnostic-trop-court.ts";
import { situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

/** Integrated on 10 March 2026, with this duration of the diagnostic and these DIAGNOSTIC lines. */
function diagnostic(duree: string, lignes: readonly Ligne[] = [], parcours: Ligne = {}) {
  return situation({
    parcours: { date_integration: "2026-03-10", duree_diagnostic: duree, ...parcours },
    entretiens: lignes.map((l) => ({ nature: "DIAGNOSTIC", ...l })),
  });
}

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "60 minutes", tables: diagnostic("60") },
      { nom: "aucune durée", tables: diagnostic("") },
      { nom: "durée 0, inconnue", tables: diagnostic("0") },
      {
        nom: "sans durée au parcours, le plus long contact fait 60",
        tables: diagnostic("", [{ duree: "30" }, { date: "2026-02-02", duree: "60" }]),
      },
      { nom: "60 au parcours, 30 au contact", tables: diagnostic("60", [{ duree: "30" }]) },
      { nom: "un diagnostic court après l'intégration", tables: diagnostic("", [{ date: "2026-03-11", duree: "30" }]) },
      { nom: "un diagnostic court et manqué", tables: diagnostic("", [{ duree: "30", presence: "ABSENT_EXCUSE" }]) },
      { nom: "un diagnostic sans durée", tables: diagnostic("", [{ duree: "" }]) },
      { nom: "intégré avant la période", tables: diagnostic("30", [], { date_integration: "2025-12-31" }) },
    ],
    enDefaut: [
      {
        nom: "59 minutes",
        tables: diagnostic("59"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            seuil: 60,
            gravite: "majeur",
            preuves: ["parcours 2"],
            date: "2026-03-10",
            mesure: 59,
            message: "Diagnostic de 59 min avant l'intégration du 10/03/2026.",
          },
        ],
      },
      {
        nom: "59 au parcours, 90 au contact",
        tables: diagnostic("59", [{ duree: "90" }]),
        attendu: [{ date: "2026-03-10", mesure: 59 }],
      },
      {
        nom: "0 au parcours, 45 au contact par téléphone",
        tables: diagnostic("0", [{ duree: "45", modalite: "TELEPHONE" }]),
        attendu: [{ date: "2026-03-10", mesure: 45 }],
      },
      {
        nom: "le jour de l'intégration",
        tables: diagnostic("", [{ date: "2026-03-10", duree: "59" }]),
        attendu: [{ date: "2026-03-10", mesure: 59 }],
      },
      {
        nom: "seuil à 90 minutes",
        params: { minutesMin: 90 },
        tables: diagnostic("89"),
        attendu: [{ date: "2026-03-10", mesure: 89 }],
      },
    ],
    nonExecutee: [
      {
        nom: "sans aucune durée",
        tables: sansColonnes(
          sansColonnes(diagnostic("59", [{}]), "parcours", "duree_diagnostic"),
          "entretiens",
          "duree",
        ),
        raison: "parcours.duree_diagnostic",
      },
    ],
  },
);
