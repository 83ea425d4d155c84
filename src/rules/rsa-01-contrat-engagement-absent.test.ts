import { situation } from "./exemple.ts";
import rule from "./rsa-01-contrat-engagement-absent.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

/** Integrated on 5 January 2026: 30 days lead to 4 February. */
const arsa = (contrat: string, autre: Ligne = {}, parcours: Ligne = {}) =>
  situation({ participant: { statuts: "ARSA,DE", contrat_engagement: contrat, ...autre }, parcours });

const DEFAUT = [{ date: "2026-01-05", mois: null, mesure: null, parcours: "P0001-1" }];

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "signé le trentième jour", tables: arsa("2026-02-04") },
      { nom: "signé bien avant l'intégration", tables: arsa("2025-09-01") },
      { nom: "contrat porté par le parcours", tables: arsa("", {}, { contrat_engagement: "2026-01-20" }) },
      { nom: "non soumis aux droits et devoirs", tables: arsa("", { soumis_droits_devoirs: "non" }) },
      { nom: "pas allocataire du RSA", tables: arsa("", { statuts: "ASS" }) },
      { nom: "statuts inconnus", tables: arsa("", { statuts: "" }) },
      { nom: "le parcours dit un autre statut", tables: arsa("", {}, { statuts: "DE" }) },
      { nom: "intégré la veille de la période", tables: arsa("", {}, { date_integration: "2025-12-31" }) },
      { nom: "29 jours écoulés à l'arrêté", arrete: "2026-02-03", tables: arsa("") },
      { nom: "réglage à 60 jours", params: { jours: 60 }, tables: arsa("2026-03-06") },
    ],
    enDefaut: [
      {
        nom: "aucun contrat",
        tables: arsa(""),
        attendu: [
          {
            ...DEFAUT[0],
            date: "2026-01-05",
            message: "Intégration du 05/01/2026 : aucun contrat d'engagement au 04/02/2026.",
          },
        ],
      },
      {
        nom: "signé le trente et unième jour",
        tables: arsa("2026-02-05"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "mineur",
            preuves: ["participants 2", "parcours 2"],
            date: "2026-01-05",
            message: "Intégration du 05/01/2026 : contrat d'engagement signé le 05/02/2026, après le 04/02/2026.",
          },
        ],
      },
      { nom: "soumis aux droits et devoirs", tables: arsa("", { soumis_droits_devoirs: "oui" }), attendu: DEFAUT },
      {
        nom: "statut porté par le parcours",
        tables: arsa("", { statuts: "DE" }, { statuts: "ARSA" }),
        attendu: DEFAUT,
      },
      {
        nom: "intégré le premier jour de la période",
        tables: arsa("", {}, { date_integration: "2026-01-01" }),
        attendu: [{ date: "2026-01-01" }],
      },
      { nom: "30 jours écoulés à l'arrêté", arrete: "2026-02-04", tables: arsa(""), attendu: DEFAUT },
    ],
    nonExecutee: [
      {
        nom: "sans statuts",
        tables: sansColonnes(arsa(""), "participants", "statuts"),
        raison: "participants.statuts",
      },
      {
        nom: "sans contrat",
        tables: sansColonnes(arsa(""), "participants", "contrat_engagement"),
        raison: "participants.contrat_engagement",
      },
    ],
  },
);
