import { situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";
import rule from "./sor-08-sortie-a-preciser.ts";

type Row = Readonly<Record<string, string>>;

const CDI = { famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-03-16" };
const sortie = (nature_sortie: string, etape: Row, parcours: Row = {}) =>
  situation({
    parcours: { date_sortie_reelle: "2026-09-15", nature_sortie, ...parcours },
    etapes: [{ ...CDI, ...etape }],
  });

testRule(
  rule,
  { arrete: "2026-10-31" },
  {
    conforme: [
      { nom: "Positive sûre", tables: sortie("Positive", {}) },
      {
        nom: "Positive par dérogation sûre",
        tables: sortie("Positive", { heures_hebdo: "10", temps_partiel_choisi: "oui" }),
      },
      {
        nom: "Positive impossible : SOR-01 en parle",
        tables: sortie("Positive", { heures_hebdo: "", date_debut: "2026-03-17" }),
      },
      { nom: "Dynamique sûre, Positive possible", tables: sortie("Dynamique", { heures_hebdo: "19.99" }) },
      { nom: "Autre, Positive possible", tables: sortie("Autre", { heures_hebdo: "" }) },
      {
        nom: "prévue 31 jours après l'arrêté",
        tables: sortie("Positive", { heures_hebdo: "" }, { date_sortie_reelle: "", date_sortie_prevue: "2026-12-01" }),
      },
    ],
    enDefaut: [
      {
        nom: "heures inconnues",
        tables: sortie("Positive", { heures_hebdo: "" }),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            contexte: { nature: "Positive", sure: "Autre", possible: "Positive" },
            preuves: ["parcours 2", "etapes 2"],
            date: "2026-09-15",
            ligne: 2,
            gravite: "majeur",
            message:
              "Sortie Positive du 15/09/2026, Autre en l'état : CDI, au moins 20 h par semaine : à préciser (heures inconnues).",
          },
        ],
      },
      {
        nom: "19,99 h, choix inconnu",
        tables: sortie("Positive", { heures_hebdo: "19.99" }),
        attendu: [
          {
            date: "2026-09-15",
            message:
              "Sortie Positive du 15/09/2026, Dynamique en l'état : CDI, à temps partiel choisi, moins de 20 h par semaine, par choix : à préciser (19,99 h).",
          },
        ],
      },
      { nom: "contrat vide", tables: sortie("Positive", { contrat: "" }), attendu: [{ date: "2026-09-15" }] },
      {
        nom: "Dynamique, heures inconnues",
        tables: sortie("Dynamique", { heures_hebdo: "", date_debut: "2026-05-16" }),
        attendu: [{ date: "2026-09-15" }],
      },
      {
        nom: "prévue 30 jours après l'arrêté",
        tables: sortie("Positive", { heures_hebdo: "" }, { date_sortie_reelle: "", date_sortie_prevue: "2026-11-30" }),
        attendu: [{ date: "2026-11-30" }],
      },
    ],
  },
);
