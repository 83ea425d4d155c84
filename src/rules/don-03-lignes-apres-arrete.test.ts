import rule from "./don-03-lignes-apres-arrete.ts";
import { situation } from "./exemple.ts";
import { testRule } from "./rule-tester.ts";

const le = (date: string, autre: Record<string, string> = {}) => ({ date, ...autre });

testRule(
  rule,
  { arrete: "2026-01-31" },
  {
    conforme: [
      {
        nom: "à l'arrêté",
        tables: situation({ parcours: { date_sortie_reelle: "2026-01-31" }, entretiens: [le("2026-01-31")] }),
      },
      {
        nom: "un rendez-vous à venir, à préciser",
        tables: situation({ entretiens: [le("2026-02-10", { presence: "A_PRECISER" })] }),
      },
      {
        nom: "un rendez-vous à venir, présence vide",
        tables: situation({ entretiens: [le("2026-02-10", { presence: "" })] }),
      },
      { nom: "annulé", tables: situation({ entretiens: [le("2026-02-10", { presence: "ANNULE" })] }) },
      { nom: "sortie prévue", tables: situation({ parcours: { date_sortie_prevue: "2026-03-31" } }) },
      {
        nom: "une étape à venir",
        tables: situation({ etapes: [{ famille: "operation", temps: "plein", date_debut: "2026-03-02" }] }),
      },
    ],
    enDefaut: [
      {
        nom: "un entretien le lendemain de l'arrêté",
        tables: situation({ entretiens: [le("2026-01-31"), le("2026-02-01")] }),
        juges: 2,
        attendu: [
          {
            seuil: null,
            parcours: null,
            apap: null,
            structure: null,
            gravite: "mineur",
            contexte: {},
            preuves: ["entretiens 3"],
            date: null,
            mois: null,
            mesure: 1,
            participant: null,
            ligne: 3,
            message: "Entretiens : 1\u00a0ligne datée après l'arrêté du 31/01/2026, non jugées.",
          },
        ],
      },
      {
        nom: "un appel à présence vide est arrivé",
        tables: situation({ entretiens: [le("2026-02-01", { modalite: "TELEPHONE", presence: "" })] }),
        attendu: [{ date: null, mesure: 1 }],
      },
      {
        nom: "présence vide, si le profil dit présent",
        presenceVide: "PRESENT",
        tables: situation({ entretiens: [le("2026-02-01", { presence: "" })] }),
        attendu: [{ date: null, mesure: 1 }],
      },
      {
        nom: "absents et sorties : un constat par table",
        tables: situation({
          parcours: { date_sortie_reelle: "2026-02-01" },
          entretiens: [le("2026-02-01", { presence: "ABSENT" }), le("2026-02-02", { presence: "ABSENT_EXCUSE" })],
        }),
        attendu: [
          { date: null, mesure: 1 },
          { date: null, mesure: 2 },
        ],
      },
    ],
  },
);
