import rule from "./emp-04-temps-partiel-subi.ts";
import { PARCOURS, situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const emploi = (heures: string, choisi: string, autre: Ligne = {}, parcours: Ligne = {}) =>
  situation({
    parcours,
    etapes: [
      {
        famille: "emploi",
        contrat: "CDI",
        heures_hebdo: heures,
        temps_partiel_choisi: choisi,
        date_debut: "2026-06-01",
        ...autre,
      },
    ],
  });

const DEFAUT = [{ date: "2026-06-01", mois: null, mesure: 12, parcours: "P0001-1" }];

testRule(
  rule,
  { arrete: "2026-07-31" },
  {
    conforme: [
      { nom: "20 h", tables: emploi("20", "non") },
      { nom: "12 h choisies", tables: emploi("12", "oui") },
      { nom: "heures inconnues", tables: emploi("", "non", { temps: "partiel" }) },
      { nom: "0 heure, inconnues", tables: emploi("0", "non") },
      { nom: "une création", tables: emploi("12", "non", { contrat: "CREATION" }) },
      { nom: "fini la veille de l'arrêté", tables: emploi("12", "non", { date_fin: "2026-07-30" }) },
      { nom: "parcours sorti à l'arrêté", tables: emploi("12", "non", {}, { date_sortie_reelle: "2026-07-31" }) },
      { nom: "une formation de 12 h", tables: emploi("12", "", { famille: "formation", contrat: "" }) },
      {
        nom: "un CDD sans fin, oublié : fini six mois après",
        tables: emploi("12", "non", { contrat: "CDD", date_debut: "2026-01-31" }),
      },
      { nom: "réglage à 10 h", communs: { heuresTempsPartielSubi: 10 }, tables: emploi("12", "non") },
    ],
    enDefaut: [
      {
        nom: "19,99 h",
        tables: emploi("19.99", "non"),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            seuil: 20,
            gravite: "info",
            preuves: ["etapes 2"],
            date: "2026-06-01",
            mesure: 19.99,
            message: "Emploi de 19,99 h par semaine depuis le 01/06/2026, temps partiel subi.",
          },
        ],
      },
      { nom: "choix vide, fin à l'arrêté", tables: emploi("12", "", { date_fin: "2026-07-31" }), attendu: DEFAUT },
      {
        nom: "commencé avant l'intégration",
        tables: emploi("12", "non", {}, { date_integration: "2026-07-01" }),
        attendu: DEFAUT,
      },
      { nom: "contrat vide", tables: emploi("12", "non", { contrat: "" }), attendu: DEFAUT },
      {
        nom: "deux parcours ouverts : un constat par parcours",
        tables: situation({
          etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "12", date_debut: "2026-06-01" }],
          autres: { parcours: [PARCOURS, { ...PARCOURS, id: "P0001-2", date_integration: "2026-05-04" }] },
        }),
        attendu: [
          { date: "2026-06-01", parcours: "P0001-1" },
          { date: "2026-06-01", parcours: "P0001-2" },
        ],
      },
    ],
    nonExecutee: [
      {
        nom: "sans heures",
        tables: sansColonnes(emploi("12", "non"), "etapes", "heures_hebdo"),
        raison: "etapes.heures_hebdo",
      },
    ],
  },
);
