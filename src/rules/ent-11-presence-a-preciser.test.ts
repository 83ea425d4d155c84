import rule from "./ent-11-presence-a-preciser.ts";
import { situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

/** Two interviews held, and this line: one empty presence in three would be too many, so four are held. */
const ligne = (autre: Record<string, string>) =>
  situation({
    entretiens: [
      {},
      { date: "2026-01-21" },
      { date: "2026-01-22" },
      { date: "2026-01-23" },
      { date: "2026-02-18", ...autre },
    ],
  });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "annulé", tables: ligne({ presence: "ANNULE" }) },
      { nom: "un appel à présence vide", tables: ligne({ presence: "", modalite: "TELEPHONE" }) },
      { nom: "un courriel à présence vide", tables: ligne({ presence: "", modalite: "MAIL" }) },
      { nom: "après l'arrêté", tables: ligne({ presence: "A_PRECISER", date: "2026-04-01" }) },
      { nom: "avant la période", periode: "2026-03-01..2026-03-31", tables: ligne({ presence: "A_PRECISER" }) },
      {
        nom: "le profil dit qu'une présence vide vaut présent",
        presenceVide: "PRESENT",
        tables: ligne({ presence: "" }),
      },
    ],
    enDefaut: [
      {
        nom: "à préciser",
        tables: ligne({ presence: "A_PRECISER" }),
        juges: 5,
        attendu: [
          {
            ...CONSTAT,
            gravite: "mineur",
            preuves: ["entretiens 6"],
            date: "2026-02-18",
            ligne: 6,
            message: "Rendez-vous du 18/02/2026 : présence à préciser.",
          },
        ],
      },
      {
        nom: "le jour de l'arrêté",
        tables: ligne({ presence: "A_PRECISER", date: "2026-03-31" }),
        attendu: [{ date: "2026-03-31" }],
      },
      { nom: "face à face à présence vide", tables: ligne({ presence: "" }), attendu: [{ date: "2026-02-18" }] },
      {
        nom: "visio à présence vide",
        tables: ligne({ presence: "", modalite: "VISIO" }),
        attendu: [{ date: "2026-02-18" }],
      },
      {
        nom: "un appel à préciser",
        tables: ligne({ presence: "A_PRECISER", modalite: "TELEPHONE" }),
        attendu: [{ date: "2026-02-18" }],
      },
      {
        nom: "avec l'opérateur, au nom d'un autre APAP",
        tables: ligne({ presence: "A_PRECISER", interlocuteur: "OPERATEUR", apap: "Autre APAP" }),
        attendu: [{ date: "2026-02-18", apap: "Autre APAP" }],
      },
      {
        nom: "une présence vide sur trois, quand le profil dit ce qu'elle veut dire",
        presenceVide: "A_PRECISER",
        tables: situation({ entretiens: [{}, { date: "2026-01-21" }, { date: "2026-02-18", presence: "" }] }),
        attendu: [{ date: "2026-02-18" }],
      },
    ],
    nonExecutee: [
      {
        nom: "sans présence",
        tables: sansColonnes(ligne({}), "entretiens", "presence"),
        raison: "entretiens.presence",
      },
      {
        nom: "une présence vide sur trois",
        tables: situation({ entretiens: [{}, { date: "2026-01-21" }, { date: "2026-02-18", presence: "" }] }),
        raison: "présences vides",
      },
    ],
  },
);
