import rule from "./ema-07-presence-contredite.ts";
import { emargement, situation } from "./exemple.ts";
import { CONSTAT, testRule } from "./rule-tester.ts";

type Row = Readonly<Record<string, string>>;

const feuille = (
  entretiens: readonly Row[],
  emargements: readonly Row[],
  autre: Parameters<typeof situation>[0] = {},
) => situation({ ...autre, entretiens, autres: { ...autre.autres, emargements: emargements.map(emargement) } });
const ABSENT = { presence: "ABSENT", duree: "" };
const EXCUSE = { presence: "ABSENT_EXCUSE", duree: "" };

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "présences", tables: feuille([{}], [{}]) },
      { nom: "absences, excusée d'un côté", tables: feuille([ABSENT], [EXCUSE]) },
      { nom: "absences à deux jours d'écart", tables: feuille([ABSENT], [{ ...ABSENT, date: "2026-01-22" }]) },
      {
        nom: "absence dans Viesion seule, aucune feuille du mois",
        tables: feuille([ABSENT], [{ date: "2026-02-20" }]),
      },
      { nom: "entretien tenu sans ligne : EMA-01 en parle", tables: feuille([{}], [{ presence: "ANNULE" }]) },
      { nom: "participant sans parcours", tables: feuille([{}], [ABSENT], { autres: { parcours: [] } }) },
      { nom: "un entretien illisible : non jugé", rejets: { entretiens: ["P0001"] }, tables: feuille([{}], [ABSENT]) },
    ],
    nonJuge: [
      {
        nom: "absence dans Viesion, à deux jours d'une présence illisible",
        tables: feuille([ABSENT], [{ date: "2026-01-22", presence: "", signature_participant: "" }]),
        attendu: [{ participant: "P0001", raison: "présence illisible sur la feuille" }],
      },
      {
        nom: "contredit par la feuille du jour, à deux jours d'une présence illisible",
        tables: feuille([{}], [ABSENT, { date: "2026-01-22", presence: "", signature_participant: "" }]),
        attendu: [{ participant: "P0001", raison: "présence illisible sur la feuille" }],
      },
    ],
    enDefaut: [
      {
        nom: "contredit par la feuille du jour, à trois jours d'une présence illisible",
        tables: feuille([{}], [ABSENT, { date: "2026-01-23", presence: "", signature_participant: "" }]),
        attendu: [{ date: "2026-01-20", gravite: "majeur" }],
      },
      {
        nom: "absence dans Viesion, à trois jours d'une présence illisible",
        tables: feuille([ABSENT], [{ date: "2026-01-23", presence: "", signature_participant: "" }]),
        attendu: [{ date: "2026-01-20", gravite: "mineur" }],
      },
      {
        nom: "présent dans Viesion, absent sur la feuille",
        tables: feuille([{}], [ABSENT]),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            preuves: ["entretiens 2", "emargements 2"],
            date: "2026-01-20",
            gravite: "majeur",
            message: "Rendez-vous du 20/01/2026 : présent dans Viesion, absent sur la feuille.",
          },
        ],
      },
      {
        nom: "absent dans Viesion, présent sur la feuille",
        tables: feuille([EXCUSE], [{}]),
        attendu: [
          {
            date: "2026-01-20",
            gravite: "majeur",
            message: "Rendez-vous du 20/01/2026 : absent dans Viesion, présent sur la feuille.",
          },
        ],
      },
      {
        nom: "absence dans Viesion seule, la feuille du mois est là",
        tables: feuille([ABSENT], [{ date: "2026-01-30" }]),
        attendu: [
          {
            date: "2026-01-20",
            gravite: "mineur",
            message: "Absence du 20/01/2026 dans Viesion, sans ligne sur la feuille d'émargement.",
          },
        ],
      },
      {
        nom: "absence à un jour d'une présence : chacune seule",
        tables: feuille([{ date: "2026-01-21" }], [ABSENT]),
        attendu: [
          {
            date: "2026-01-20",
            gravite: "mineur",
            ligne: 2,
            message: "Absence du 20/01/2026 sur la feuille d'émargement, sans rendez-vous dans Viesion.",
          },
        ],
      },
      {
        nom: "absences à trois jours d'écart : deux constats",
        tables: feuille([ABSENT], [{ ...ABSENT, date: "2026-01-23" }]),
        attendu: [
          { date: "2026-01-20", gravite: "mineur" },
          { date: "2026-01-23", gravite: "mineur" },
        ],
      },
    ],
  },
);
