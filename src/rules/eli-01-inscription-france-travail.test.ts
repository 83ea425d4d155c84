import rule from "./eli-01-inscription-france-travail.ts";
import { PARCOURS, situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, sansTables, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const personne = (entree: Ligne, parcours: Ligne = {}, ...etapes: Ligne[]) =>
  situation({ participant: { inscription_ft: "", identifiant_ft: "", ...entree }, parcours, etapes });
const CDI = { famille: "emploi", contrat: "CDI", heures_hebdo: "35" };
const ANCIEN = { date_integration: "2025-03-03" };

const DEFAUT = [{ date: "2026-01-05", mois: null, mesure: null, parcours: "P0001-1" }];

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "inscription oui", tables: personne({ inscription_ft: "oui" }) },
      { nom: "inscrit à l'arrêté", tables: personne({ inscription_ft: "2026-03-31" }) },
      { nom: "identifiant seul", tables: personne({ identifiant_ft: "1234567A" }) },
      {
        nom: "inscription portée par le parcours",
        tables: personne({ inscription_ft: "non" }, { inscription_ft: "oui" }),
      },
      { nom: "sorti avant la période", tables: personne({}, { ...ANCIEN, date_sortie_reelle: "2025-12-31" }) },
      {
        nom: "intégré avant la période, sorti à l'arrêté",
        tables: personne({}, { ...ANCIEN, date_sortie_reelle: "2026-03-31" }),
      },
      { nom: "ouvert et en emploi à l'arrêté", tables: personne({}, ANCIEN, { ...CDI, date_debut: "2026-03-31" }) },
      {
        nom: "sorti en emploi, par un temps partiel",
        tables: personne(
          {},
          { date_sortie_reelle: "2026-03-10" },
          { ...CDI, heures_hebdo: "10", date_debut: "2026-02-02", date_fin: "2026-03-10" },
        ),
      },
      {
        nom: "sortie avant l'intégration : le parcours ne tient aucun jour",
        tables: personne({}, { date_sortie_reelle: "2026-01-04" }),
      },
      { nom: "ouvert à l'arrêté, intégré après la période", tables: personne({}), periode: "2025-01..2025-12" },
      { nom: "orphelin", tables: situation({ autres: { parcours: [{ ...PARCOURS, participant: "P0002" }] } }) },
    ],
    enDefaut: [
      {
        nom: "ni l'un ni l'autre",
        tables: personne({}),
        attendu: [
          {
            ...DEFAUT[0],
            date: "2026-01-05",
            message: "Parcours intégré le 05/01/2026 sans inscription ni identifiant France Travail.",
          },
        ],
      },
      {
        nom: "inscription non, identifiant non",
        tables: personne({ inscription_ft: "non", identifiant_ft: "Non" }),
        attendu: DEFAUT,
      },
      { nom: "inscrit après l'arrêté", tables: personne({ inscription_ft: "2026-04-01" }), attendu: DEFAUT },
      {
        nom: "le parcours dit non avant le participant",
        tables: personne({ inscription_ft: "oui" }, { inscription_ft: "non" }),
        attendu: DEFAUT,
      },
      {
        nom: "ouvert, intégré avant la période",
        tables: personne({}, ANCIEN),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            gravite: "bloquant",
            preuves: ["participants 2", "parcours 2"],
            message: "Parcours intégré le 03/03/2025 sans inscription ni identifiant France Travail.",
            date: "2025-03-03",
          },
        ],
      },
      {
        nom: "intégré dans la période, déjà sorti",
        tables: personne({}, { date_sortie_reelle: "2026-03-10" }),
        attendu: DEFAUT,
      },
      {
        nom: "emploi fini la veille de l'arrêté",
        tables: personne({}, ANCIEN, { ...CDI, date_debut: "2026-02-02", date_fin: "2026-03-30" }),
        attendu: [{ date: "2025-03-03" }],
      },
      {
        nom: "emploi commencé après la sortie",
        tables: personne({}, { date_sortie_reelle: "2026-03-10" }, { ...CDI, date_debut: "2026-03-11" }),
        attendu: DEFAUT,
      },
      {
        nom: "en emploi mais en veille à l'arrêté",
        tables: situation({
          participant: { inscription_ft: "", identifiant_ft: "" },
          etapes: [{ ...CDI, date_debut: "2026-02-02" }],
          veilles: [{ date_debut: "2026-03-02", date_fin: "2026-04-30" }],
        }),
        attendu: DEFAUT,
      },
    ],
    nonExecutee: [
      {
        nom: "ni inscription ni identifiant",
        tables: sansColonnes(personne({}), "participants", "inscription_ft", "identifiant_ft"),
        raison: "participants.inscription_ft",
      },
      {
        nom: "sans participants",
        tables: sansTables(personne({}), "participants"),
        raison: "aucune table participants",
      },
    ],
  },
);
