import { situation } from "./exemple.ts";
import rule from "./ope-08-prescription-sans-entree.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

/** 90 days before 31 July 2026 is 2 May. */
const prescrite = (ligne: Ligne, autres: readonly Ligne[] = [], parcours: Ligne = {}) =>
  situation({
    parcours,
    etapes: [
      { famille: "operation", programmation_plie: "oui", date_prescription: "2026-05-02", date_debut: "", ...ligne },
      ...autres,
    ],
  });

testRule(
  rule,
  { arrete: "2026-07-31" },
  {
    conforme: [
      { nom: "prescrite 89 jours avant l'arrêté", tables: prescrite({ date_prescription: "2026-05-03" }) },
      { nom: "commencée le jour de l'arrêté", tables: prescrite({ date_debut: "2026-07-31" }) },
      { nom: "hors de la programmation", tables: prescrite({ programmation_plie: "non" }) },
      { nom: "l'accompagnement", tables: prescrite({ famille: "accompagnement" }) },
      {
        nom: "une étape de même famille commencée le lendemain de la prescription",
        tables: prescrite({}, [{ famille: "operation", date_debut: "2026-05-03", date_fin: "2026-05-03" }]),
      },
      { nom: "sans date de prescription", tables: prescrite({ date_prescription: "", date_debut: "2026-08-15" }) },
      { nom: "sortie le jour de l'arrêté", tables: prescrite({}, [], { date_sortie_reelle: "2026-07-31" }) },
      { nom: "prescrite avant l'intégration", tables: prescrite({}, [], { date_integration: "2026-05-03" }) },
      {
        nom: "attente de 100 jours admise",
        params: { jours: 100 },
        tables: prescrite({ date_prescription: "2026-04-23" }),
      },
    ],
    enDefaut: [
      {
        nom: "prescrite 90 jours avant l'arrêté",
        tables: prescrite({}),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            seuil: 90,
            preuves: ["etapes 2"],
            date: "2026-05-02",
            mesure: 90,
            gravite: "mineur",
            ligne: 2,
            message: "Étape de la programmation prescrite le 02/05/2026, sans entrée depuis 90\u00a0jours.",
          },
        ],
      },
      {
        nom: "une entrée prévue le lendemain de l'arrêté",
        tables: prescrite({ date_debut: "2026-08-01" }),
        attendu: [{ date: "2026-05-02", mesure: 90 }],
      },
      {
        nom: "une étape de même famille commencée le jour de la prescription",
        tables: prescrite({}, [{ famille: "operation", date_debut: "2026-05-02", date_fin: "2026-06-30" }]),
        attendu: [{ date: "2026-05-02", ligne: 2 }],
      },
      {
        nom: "une étape d'une autre famille commencée depuis",
        tables: prescrite({}, [{ famille: "formation", date_debut: "2026-06-01", date_fin: "2026-06-30" }]),
        attendu: [{ date: "2026-05-02" }],
      },
      {
        nom: "prescrite le jour de l'intégration",
        tables: prescrite({}, [], { date_integration: "2026-05-02" }),
        attendu: [{ date: "2026-05-02" }],
      },
    ],
    nonJuge: [
      {
        nom: "une étape rejetée",
        rejets: { etapes: ["P0001"] },
        tables: prescrite({}),
        attendu: [{ participant: "P0001" }],
      },
    ],
    nonExecutee: [
      {
        nom: "sans programmation",
        tables: sansColonnes(prescrite({}), "etapes", "programmation_plie"),
        raison: "programmation",
      },
    ],
  },
);
