import { situation } from "./exemple.ts";
import rule from "./ope-07-premiere-etape-absente.ts";
import { testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

/** Integrated on 2 March 2026: the 60th day after is 1 May. */
const integre = (etapes: readonly Ligne[] = [], parcours: Ligne = {}) =>
  situation({
    parcours: { date_integration: "2026-03-02", ...parcours },
    etapes: etapes.map((e) => ({ famille: "operation", temps: "partiel", ...e })),
  });

const DEFAUT = [{ date: "2026-03-02", mois: null, mesure: null, parcours: "P0001-1" }];

testRule(
  rule,
  { arrete: "2026-07-31" },
  {
    conforme: [
      { nom: "une étape le soixantième jour", tables: integre([{ date_debut: "2026-05-01" }]) },
      { nom: "une étape le jour de l'intégration", tables: integre([{ date_debut: "2026-03-02" }]) },
      {
        nom: "un emploi en cours à l'intégration",
        tables: integre([{ famille: "emploi", contrat: "CDD", date_debut: "2026-02-10", date_fin: "2026-03-02" }]),
      },
      {
        nom: "une prescription sans entrée le soixantième jour",
        tables: integre([{ date_prescription: "2026-05-01", date_debut: "" }]),
      },
      {
        nom: "prescrite à temps, commencée plus tard",
        tables: integre([{ date_prescription: "2026-04-01", date_debut: "2026-06-01" }]),
      },
      {
        nom: "prescrite à temps, commencée après l'arrêté",
        tables: integre([{ date_prescription: "2026-04-01", date_debut: "2026-09-01" }]),
      },
      { nom: "intégré 59 jours avant l'arrêté", arrete: "2026-04-30", tables: integre() },
      { nom: "intégré avant la période", periode: "2026-03-03..2026-07-31", tables: integre() },
      { nom: "réglage à 90 jours", params: { jours: 90 }, tables: integre([{ date_debut: "2026-05-31" }]) },
    ],
    enDefaut: [
      {
        nom: "aucune étape",
        tables: integre(),
        juges: 1,
        attendu: [
          {
            ...DEFAUT[0],
            seuil: null,
            participant: "P0001",
            apap: "Alix MODÈLE",
            structure: "Association Exemple",
            gravite: "mineur",
            contexte: {},
            preuves: ["parcours 2"],
            date: "2026-03-02",
            message: "Intégration du 02/03/2026 : aucune étape hors accompagnement jusqu'au 01/05/2026.",
          },
        ],
      },
      { nom: "une étape le soixante et unième jour", tables: integre([{ date_debut: "2026-05-02" }]), attendu: DEFAUT },
      {
        nom: "une prescription sans entrée le soixante et unième jour",
        tables: integre([{ date_prescription: "2026-05-02", date_debut: "" }]),
        attendu: DEFAUT,
      },
      {
        nom: "prescrite la veille de l'intégration, jamais commencée",
        tables: integre([{ date_prescription: "2026-03-01", date_debut: "" }]),
        attendu: DEFAUT,
      },
      {
        nom: "un emploi fini la veille de l'intégration",
        tables: integre([{ famille: "emploi", contrat: "CDD", date_debut: "2026-02-10", date_fin: "2026-03-01" }]),
        attendu: DEFAUT,
      },
      {
        nom: "l'accompagnement seul, et sa prescription",
        tables: integre([{ famille: "accompagnement", date_prescription: "2026-03-02", date_debut: "2026-03-02" }]),
        attendu: DEFAUT,
      },
      { nom: "intégré 60 jours avant l'arrêté", arrete: "2026-05-01", tables: integre(), attendu: DEFAUT },
      { nom: "sorti avant les 60 jours", tables: integre([], { date_sortie_reelle: "2026-03-20" }), attendu: DEFAUT },
      {
        nom: "intégré le premier jour de la période",
        periode: "2026-03-02..2026-07-31",
        tables: integre(),
        attendu: DEFAUT,
      },
    ],
    nonJuge: [
      {
        nom: "une étape rejetée",
        rejets: { etapes: ["P0001"] },
        tables: integre(),
        attendu: [{ participant: "P0001" }],
      },
    ],
  },
);
