import { situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";
import rule from "./sor-01-sortie-surclassee.ts";

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
const prevue = (date_sortie_prevue: string, nature_sortie = "Positive") =>
  sortie(nature_sortie, [], { date_sortie_reelle: "", date_sortie_prevue });

testRule(
  rule,
  { arrete: "2026-10-31" },
  {
    conforme: [
      { nom: "CDI, six mois juste", tables: sortie("Positive", [cdi("2026-03-16")]) },
      {
        nom: "dérogation",
        tables: sortie("Positive", [cdi("2026-03-16", { heures_hebdo: "10", temps_partiel_choisi: "oui" })]),
      },
      {
        nom: "heures inconnues : SOR-08 en parle",
        tables: sortie("Positive", [cdi("2026-03-16", { heures_hebdo: "" })]),
      },
      { nom: "Dynamique, quatre mois juste", tables: sortie("Dynamique", [cdi("2026-05-16")]) },
      { nom: "Dynamique, calculée Positive", tables: sortie("Dynamique", [cdi("2026-03-16")]) },
      { nom: "Autre, sans étape", tables: sortie("Autre", []) },
      { nom: "nature vide", tables: sortie("", []) },
      { nom: "sortie réelle hors période", periode: "2026-10-01..2026-10-31", tables: sortie("Positive", []) },
      { nom: "prévue 31 jours après l'arrêté", tables: prevue("2026-12-01") },
      { nom: "prévue, sans nature", tables: prevue("2026-10-15", "") },
    ],
    enDefaut: [
      {
        nom: "CDI, six mois moins un jour",
        tables: sortie("Positive", [cdi("2026-03-17")]),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            contexte: { nature: "Positive", sure: "Dynamique", possible: "Dynamique" },
            preuves: ["parcours 2", "etapes 2"],
            date: "2026-09-15",
            ligne: 2,
            gravite: "bloquant",
            message:
              "Sortie Positive du 15/09/2026, au mieux Dynamique : CDI, 6 mois d'emploi continu : non (du 17/03/2026 au 15/09/2026).",
          },
        ],
      },
      {
        nom: "un CDDI est une étape",
        tables: sortie("Positive", [cdi("2026-01-10", { contrat: "CDDI", date_fin: "2026-09-30" })]),
        attendu: [
          {
            date: "2026-09-15",
            message:
              "Sortie Positive du 15/09/2026, au mieux étape de parcours : le contrat ou la formation n'ouvre pas une telle sortie.",
          },
        ],
      },
      {
        nom: "sans étape",
        tables: sortie("Dynamique", []),
        attendu: [
          {
            date: "2026-09-15",
            message:
              "Sortie Dynamique du 15/09/2026, au mieux Autre : aucun emploi ni formation à cette date, ni fini peu avant.",
          },
        ],
      },
      {
        nom: "Dynamique à 14,99 h",
        tables: sortie("Dynamique", [cdi("2026-03-16", { heures_hebdo: "14.99", temps_partiel_choisi: "non" })]),
        attendu: [
          {
            date: "2026-09-15",
            message: "Sortie Dynamique du 15/09/2026, au mieux Autre : CDI, au moins 15 h par semaine : non (14,99 h).",
          },
        ],
      },
      {
        nom: "Dynamique, en contrat qui n'ouvre que la Positive",
        tables: sortie("Dynamique", [cdi("2026-03-17", { contrat: "APPRENTISSAGE" })]),
        attendu: [
          {
            date: "2026-09-15",
            message:
              "Sortie Dynamique du 15/09/2026, au mieux Autre : contrat d'apprentissage, 6 mois d'emploi continu : non (du 17/03/2026 au 15/09/2026).",
          },
        ],
      },
      {
        nom: "prévue 30 jours après l'arrêté",
        tables: prevue("2026-11-30"),
        attendu: [
          {
            date: "2026-11-30",
            message:
              "Sortie prévue Positive du 30/11/2026, au mieux Autre : aucun emploi ni formation à cette date, ni fini peu avant.",
          },
        ],
      },
      {
        nom: "prévue avant la période : pas de borne basse",
        periode: "2026-10-01..2026-10-31",
        tables: prevue("2026-02-15"),
        attendu: [{ date: "2026-02-15" }],
      },
      {
        nom: "sortie le premier jour de la période",
        periode: "2026-09-15..2026-10-31",
        tables: sortie("Positive", []),
        attendu: [{ date: "2026-09-15" }],
      },
    ],
  },
);
