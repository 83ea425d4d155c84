import { situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";
import rule from "./sor-03-sortie-sans-commission.ts";

type Row = Readonly<Record<string, string>>;

const CDI = { famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-03-16" };
const CHOISI = { ...CDI, heures_hebdo: "19.99", temps_partiel_choisi: "oui" };
const COMPLETE = { argumentation_sortie: "Levée de freins", date_commission_sortie: "2026-09-10" };
const sortie = (nature_sortie: string, pieces: Row, etapes: readonly Row[] = []) =>
  situation({ parcours: { date_sortie_reelle: "2026-09-15", nature_sortie, ...COMPLETE, ...pieces }, etapes });

testRule(
  rule,
  { arrete: "2026-10-31" },
  {
    conforme: [
      { nom: "Dynamique complète", tables: sortie("Dynamique", {}) },
      { nom: "dérogation complète", tables: sortie("Positive", {}, [CHOISI]) },
      {
        nom: "Positive sans commission : 20 h juste",
        tables: sortie("Positive", { date_commission_sortie: "" }, [{ ...CHOISI, heures_hebdo: "20" }]),
      },
      {
        nom: "Positive, une dérogation seulement possible",
        tables: sortie("Positive", { date_commission_sortie: "" }, [{ ...CHOISI, temps_partiel_choisi: "" }]),
      },
      {
        nom: "Positive que rien ne justifie : SOR-01 en parle",
        tables: sortie("Positive", { date_commission_sortie: "" }),
      },
      { nom: "Autre", tables: sortie("Autre", { argumentation_sortie: "" }, [CHOISI]) },
      {
        nom: "Dynamique hors période",
        periode: "2026-10-01..2026-10-31",
        tables: sortie("Dynamique", { argumentation_sortie: "" }),
      },
      {
        nom: "Dynamique prévue seulement",
        tables: sortie("Dynamique", {
          date_sortie_reelle: "",
          date_sortie_prevue: "2026-10-20",
          argumentation_sortie: "",
        }),
      },
    ],
    enDefaut: [
      {
        nom: "Dynamique sans argumentation",
        tables: sortie("Dynamique", { argumentation_sortie: "" }),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            contexte: { nature: "Dynamique", sure: "Autre" },
            preuves: ["parcours 2"],
            date: "2026-09-15",
            ligne: 2,
            gravite: "majeur",
            message: "Sortie Dynamique du 15/09/2026 sans argumentation.",
          },
        ],
      },
      {
        nom: "argumentation « non »",
        tables: sortie("Dynamique", { argumentation_sortie: "Non" }),
        attendu: [{ date: "2026-09-15" }],
      },
      {
        nom: "Dynamique sans commission ni argumentation : un constat",
        tables: sortie("Dynamique", { argumentation_sortie: "", date_commission_sortie: "" }),
        attendu: [
          { date: "2026-09-15", message: "Sortie Dynamique du 15/09/2026 sans argumentation ni date de commission." },
        ],
      },
      {
        nom: "dérogation sans commission",
        tables: sortie("Positive", { date_commission_sortie: "" }, [CHOISI]),
        attendu: [
          {
            date: "2026-09-15",
            preuves: ["parcours 2", "etapes 2"],
            message:
              "Sortie Positive par dérogation (CDI, à temps partiel choisi) du 15/09/2026 sans date de commission.",
          },
        ],
      },
    ],
  },
);
