import rule from "./don-09-entretiens-chevauches.ts";
import { ENTRETIEN, PARCOURS, PERSONNE, situation } from "./exemple.ts";
import { sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

/** Two participants of one APAP: an interview at 9 of 45 minutes, and one of the other. */
const agenda = (autre: Ligne, premier: Ligne = {}, second: Ligne = {}) =>
  situation({
    autres: {
      participants: [PERSONNE, { ...PERSONNE, id: "P0002" }],
      parcours: [PARCOURS, { ...PARCOURS, id: "P0002-1", participant: "P0002", ...second }],
      entretiens: [
        { ...ENTRETIEN, heure: "09:00", ...premier },
        { ...ENTRETIEN, participant: "P0002", ...autre },
      ],
    },
  });

const DEFAUT = [{ date: "2026-01-20", mois: null, mesure: null, participant: "P0002", parcours: "P0002-1", ligne: 3 }];

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "le second commence à la fin du premier", tables: agenda({ heure: "09:45" }) },
      { nom: "le second finit au début du premier", tables: agenda({ heure: "08:15" }) },
      { nom: "heure inconnue", tables: agenda({ heure: "" }) },
      { nom: "durée inconnue", tables: agenda({ heure: "09:30", duree: "0" }) },
      { nom: "absent", tables: agenda({ heure: "09:30", presence: "ABSENT" }) },
      { nom: "un courriel", tables: agenda({ heure: "09:30", modalite: "MAIL" }) },
      { nom: "un autre jour", tables: agenda({ heure: "09:30", date: "2026-01-21" }) },
      { nom: "un autre APAP, dit par la ligne", tables: agenda({ heure: "09:30", apap: "Autre APAP" }) },
      { nom: "un autre APAP, dit par le parcours", tables: agenda({ heure: "09:30" }, {}, { apap: "Autre APAP" }) },
      {
        nom: "hors de tout parcours, sans APAP",
        tables: agenda({ heure: "09:30" }, {}, { date_integration: "2026-02-02" }),
      },
      { nom: "après l'arrêté", arrete: "2026-01-19", tables: agenda({ heure: "09:30" }) },
    ],
    enDefaut: [
      {
        nom: "une minute de recouvrement",
        tables: agenda({ heure: "09:44" }),
        attendu: [
          {
            ...DEFAUT[0],
            date: "2026-01-20",
            apap: "Alix MODÈLE",
            structure: "Association Exemple",
            message: "Entretien du 20/01/2026 à 9 h 44, pendant un autre du même APAP.",
          },
        ],
      },
      {
        nom: "le premier de l'heure est le second du fichier",
        tables: agenda({ heure: "08:16" }),
        attendu: [{ date: "2026-01-20", participant: "P0001", ligne: 2 }],
      },
      { nom: "à la même heure : la seconde ligne du fichier", tables: agenda({ heure: "09:00" }), attendu: DEFAUT },
      {
        nom: "à la même heure, le premier participant plus loin dans le fichier",
        tables: {
          ...agenda({ heure: "09:00" }),
          entretiens: [
            { ...ENTRETIEN, participant: "P0002", heure: "09:00" },
            { ...ENTRETIEN, heure: "09:00" },
          ],
        },
        attendu: [{ date: "2026-01-20", participant: "P0001", ligne: 3 }],
      },
      {
        nom: "un appel de l'employeur et une visio",
        tables: agenda({ heure: "09:30", modalite: "TELEPHONE", interlocuteur: "EMPLOYEUR" }, { modalite: "VISIO" }),
        attendu: DEFAUT,
      },
      {
        nom: "l'APAP de la ligne est celui du parcours de l'autre",
        tables: agenda({ heure: "09:30", apap: "alix modele" }, {}, { apap: "Autre APAP" }),
        attendu: [{ date: "2026-01-20", participant: "P0002", apap: "Autre APAP" }],
      },
      {
        nom: "hors de tout parcours, l'APAP de la ligne",
        tables: agenda({ heure: "09:30", apap: "Alix MODÈLE" }, {}, { date_integration: "2026-02-02" }),
        juges: 2,
        attendu: [
          {
            mois: null,
            mesure: null,
            seuil: null,
            gravite: "mineur",
            contexte: {},
            preuves: ["entretiens 3", "entretiens 2"],
            message: "Entretien du 20/01/2026 à 9 h 30, pendant un autre du même APAP.",
            date: "2026-01-20",
            participant: "P0002",
            parcours: null,
            apap: "Alix MODÈLE",
            structure: null,
          },
        ],
      },
      {
        nom: "chacun à qui était en charge ce jour-là, dans son parcours",
        tables: situation({
          autres: {
            parcours: [
              { ...PARCOURS, date_sortie_reelle: "2026-03-20" },
              { ...PARCOURS, id: "P0001-2", date_integration: "2026-03-21" },
            ],
            affectations: [
              {
                participant: "P0001",
                apap: "Zoé MODÈLE",
                structure: "S",
                date_debut: "2026-02-10",
                date_fin: "2026-02-28",
              },
              { participant: "P0001", apap: "Zoé MODÈLE", structure: "T", date_debut: "2026-03-01" },
            ],
            entretiens: ["2026-01-02", "2026-02-02", "2026-02-12", "2026-03-02", "2026-03-03", "2026-03-25"].flatMap(
              (date) => ["09:00", "09:30"].map((heure) => ({ ...ENTRETIEN, date, heure, apap: "Alix MODÈLE" })),
            ),
          },
        }),
        juges: 12,
        attendu: [
          { date: "2026-01-02", parcours: null, apap: "Alix MODÈLE", structure: null },
          { date: "2026-02-02", parcours: "P0001-1", apap: "Alix MODÈLE", structure: "Association Exemple" },
          { date: "2026-02-12", parcours: "P0001-1", apap: "Zoé MODÈLE", structure: "S" },
          { date: "2026-03-02", parcours: "P0001-1", apap: "Zoé MODÈLE", structure: "T" },
          { date: "2026-03-03", parcours: "P0001-1", apap: "Zoé MODÈLE", structure: "T" },
          { date: "2026-03-25", parcours: "P0001-2", apap: "Zoé MODÈLE", structure: "T" },
        ],
      },
      {
        nom: "par-dessus minuit",
        tables: agenda({ date: "2026-01-21", heure: "00:10" }, { heure: "23:50" }),
        attendu: [{ date: "2026-01-21" }],
      },
      {
        nom: "trois à la fois : trois paires",
        tables: situation({ entretiens: ["09:00", "09:10", "09:20"].map((heure) => ({ heure })) }),
        attendu: [
          { date: "2026-01-20", ligne: 3 },
          { date: "2026-01-20", ligne: 4 },
          { date: "2026-01-20", ligne: 4 },
        ],
      },
      {
        nom: "un long entretien et deux courts qui se suivent",
        tables: situation({
          entretiens: [
            { heure: "09:00", duree: "120" },
            { heure: "09:10", duree: "10" },
            { heure: "09:20", duree: "10" },
          ],
        }),
        attendu: [
          { date: "2026-01-20", ligne: 3 },
          { date: "2026-01-20", ligne: 4 },
        ],
      },
    ],
    nonExecutee: [
      {
        nom: "sans heure",
        tables: sansColonnes(agenda({ heure: "09:30" }), "entretiens", "heure"),
        raison: "entretiens.heure",
      },
      {
        nom: "sans durée",
        tables: sansColonnes(agenda({ heure: "09:30" }), "entretiens", "duree"),
        raison: "entretiens.duree",
      },
    ],
  },
);
