import { situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";
import rule from "./sor-02-resultat-perdu.ts";

type Row = Readonly<Record<string, string>>;

const cdi = (date_debut: string, autre: Row = {}) => ({
  famille: "emploi",
  contrat: "CDI",
  heures_hebdo: "35",
  date_debut,
  ...autre,
});
const sortie = (nature_sortie: string, etapes: readonly Row[], parcours: Row = {}) =>
  situation({ parcours: { date_sortie_reelle: "2026-09-15", nature_sortie, ...parcours }, etapes });
const prevue = (nature_sortie: string, date_sortie_prevue = "2026-10-20") =>
  sortie(nature_sortie, [cdi("2026-03-16")], { date_sortie_reelle: "", date_sortie_prevue });

testRule(
  rule,
  { arrete: "2026-10-31" },
  {
    conforme: [
      { nom: "Positive", tables: sortie("Positive", [cdi("2026-03-16")]) },
      { nom: "Dynamique, calculée Positive", tables: sortie("Dynamique", [cdi("2026-03-16")]) },
      { nom: "quatre mois moins un jour", tables: sortie("Autre", [cdi("2026-05-17")]) },
      { nom: "heures inconnues : rien de sûr", tables: sortie("Autre", [cdi("2026-03-16", { heures_hebdo: "" })]) },
      {
        nom: "une étape de parcours",
        tables: sortie("Autre", [cdi("2026-01-10", { contrat: "CDDI", date_fin: "2026-09-30" })]),
      },
      { nom: "sans étape", tables: sortie("Autre", []) },
      { nom: "prévue, nature vide", tables: prevue("") },
      { nom: "prévue 31 jours après l'arrêté", tables: prevue("Autre", "2026-12-01") },
      { nom: "réelle hors période", periode: "2026-10-01..2026-10-31", tables: sortie("Autre", [cdi("2026-03-16")]) },
    ],
    enDefaut: [
      {
        nom: "Autre, six mois juste",
        tables: sortie("Autre", [cdi("2026-03-16")]),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            contexte: { nature: "Autre", sure: "Positive" },
            preuves: ["parcours 2", "etapes 2"],
            date: "2026-09-15",
            ligne: 2,
            gravite: "majeur",
            message: "Sortie Autre du 15/09/2026, que les étapes font Positive (CDI).",
          },
        ],
      },
      {
        nom: "Autre, quatre mois juste",
        tables: sortie("Autre", [cdi("2026-05-16")]),
        attendu: [{ date: "2026-09-15", message: "Sortie Autre du 15/09/2026, que les étapes font Dynamique (CDI)." }],
      },
      {
        nom: "réelle, nature vide",
        tables: sortie("", [cdi("2026-03-16")]),
        attendu: [
          { date: "2026-09-15", message: "Sortie sans nature du 15/09/2026, que les étapes font Positive (CDI)." },
        ],
      },
      {
        nom: "dérogation",
        tables: sortie("Autre", [cdi("2026-03-16", { heures_hebdo: "10", temps_partiel_choisi: "oui" })]),
        attendu: [
          {
            date: "2026-09-15",
            message:
              "Sortie Autre du 15/09/2026, que les étapes font Positive par dérogation (CDI, à temps partiel choisi).",
          },
        ],
      },
      {
        nom: "prévue 30 jours après l'arrêté, Autre",
        tables: prevue("Autre", "2026-11-30"),
        attendu: [{ date: "2026-11-30" }],
      },
    ],
  },
);
