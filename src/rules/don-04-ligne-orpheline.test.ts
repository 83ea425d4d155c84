import rule from "./don-04-ligne-orpheline.ts";
import { ENTRETIEN, emargement, PARCOURS, situation } from "./exemple.ts";
import { sansTables, testRule } from "./rule-tester.ts";

const INCONNU = { participant: "P9999" };

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      {
        nom: "tous connus",
        tables: situation({
          entretiens: [{}],
          etapes: [{ famille: "operation", temps: "plein", date_debut: "2026-02-02" }],
        }),
      },
      {
        nom: "sur la feuille, un identifiant proche est rapproché",
        tables: situation({ autres: { emargements: [emargement({ participant: "0 p0001" })] } }),
      },
      { nom: "un participant sans parcours", tables: situation({ autres: { parcours: [], entretiens: [ENTRETIEN] } }) },
      {
        nom: "l'identifiant est comparé après les espaces seulement",
        tables: situation({ participant: { id: "P9999" }, parcours: INCONNU }),
      },
    ],
    enDefaut: [
      {
        nom: "un identifiant proche : la proposition est dite",
        tables: situation({ entretiens: [{}, { participant: "0 p0001" }] }),
        juges: 3,
        attendu: [
          {
            mois: null,
            mesure: null,
            seuil: null,
            parcours: null,
            apap: null,
            structure: null,
            gravite: "majeur",
            contexte: { proposition: "P0001" },
            preuves: ["entretiens 3"],
            date: "2026-01-20",
            participant: "0 p0001",
            message: "Entretiens : ligne d'un participant absent de la table des participants (P0001 ?).",
          },
        ],
      },
      {
        nom: "un entretien",
        tables: situation({ entretiens: [{}, { ...INCONNU, apap: "Autre APAP" }] }),
        attendu: [
          {
            date: "2026-01-20",
            mois: null,
            mesure: null,
            participant: "P9999",
            ligne: 3,
            message: "Entretiens : ligne d'un participant absent de la table des participants.",
          },
        ],
      },
      {
        nom: "une autre casse est un autre identifiant, hors de la feuille",
        tables: situation({ parcours: { participant: "p0001" } }),
        attendu: [{ date: "2026-01-05", participant: "p0001" }],
      },
      {
        nom: "sur la feuille, deux identifiants proches : ni l'un ni l'autre",
        tables: situation({
          autres: {
            participants: [{ id: "P0001" }, { id: "p0001" }],
            emargements: [emargement({ participant: "0P0001" })],
          },
        }),
        attendu: [{ date: "2026-01-20", participant: "0P0001" }],
      },
      {
        nom: "une ligne de chaque table, avec sa date",
        tables: situation({
          autres: {
            parcours: [PARCOURS, { ...PARCOURS, ...INCONNU, id: "P9999-1" }],
            affectations: [{ ...INCONNU, apap: "A", structure: "S", date_debut: "2026-01-02" }],
            etapes: [
              { ...INCONNU, famille: "operation", intitule: "E", date_debut: "2026-01-03" },
              { ...INCONNU, famille: "operation", intitule: "E", date_debut: "", date_prescription: "2026-01-04" },
            ],
            entretiens: [{ ...ENTRETIEN, ...INCONNU, date: "2026-01-06" }],
            veilles: [{ ...INCONNU, motif: "Autre", date_debut: "2026-01-07" }],
            emargements: [{ ...INCONNU, date: "2026-01-08" }],
            mises_en_relation: [{ ...INCONNU, date: "2026-01-09" }],
            entretiens_cd14: [{ ...INCONNU, date: "2026-01-10", modalite: "MAIL" }],
          },
        }),
        // by structure, APAP, then date: those without either first
        attendu: [
          ...["03", "04", "06", "07", "08", "09", "10"].map((jour) => ({ date: `2026-01-${jour}`, apap: null })),
          { date: "2026-01-05", apap: "Alix MODÈLE" },
          { date: "2026-01-02", apap: "A" },
        ],
      },
      {
        nom: "après l'arrêté aussi",
        tables: situation({ entretiens: [{ ...INCONNU, date: "2026-04-10" }] }),
        attendu: [{ date: "2026-04-10" }],
      },
    ],
    nonExecutee: [
      {
        nom: "sans participants",
        tables: sansTables(situation({}), "participants"),
        raison: "aucune table participants",
      },
    ],
  },
);
