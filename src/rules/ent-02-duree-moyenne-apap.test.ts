import rule from "./ent-02-duree-moyenne-apap.ts";
import { ENTRETIEN, PARCOURS, PERSONNE, situation } from "./exemple.ts";
import { sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

/** Interviews of January, one a day from the 6th, with these minutes. */
function durees(minutes: readonly string[], commun: Ligne = {}): Ligne[] {
  return minutes.map((duree, n) => ({ date: `2026-01-${String(n + 6).padStart(2, "0")}`, duree, ...commun }));
}

const lignes = (minutes: readonly string[], ...autres: Ligne[]) =>
  situation({ entretiens: [...durees(minutes), ...autres] });
const QUATRE = ["44", "44", "44", "44"];

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "cinq entretiens à 45 minutes juste", tables: lignes(["45", "45", "45", "30", "60"]) },
      {
        nom: "45 minutes juste, en décimales : additionnées sans erreur d'arrondi",
        tables: lignes(["44.7", "44.7", "45.3", "45.2", "45.1"]),
      },
      { nom: "quatre entretiens seulement", tables: lignes(QUATRE) },
      { nom: "le cinquième sans durée", tables: lignes(QUATRE, { date: "2026-02-03", duree: "" }) },
      { nom: "le cinquième de durée 0", tables: lignes(QUATRE, { date: "2026-02-03", duree: "0" }) },
      { nom: "le cinquième en visio", tables: lignes(QUATRE, { date: "2026-02-03", modalite: "VISIO", duree: "5" }) },
      { nom: "le cinquième absent", tables: lignes(QUATRE, { date: "2026-02-03", presence: "ABSENT", duree: "5" }) },
      {
        nom: "le cinquième collectif",
        tables: lignes(QUATRE, { date: "2026-02-03", nature: "COLLECTIF", duree: "5" }),
      },
      {
        nom: "le cinquième est un diagnostic",
        tables: lignes(QUATRE, { date: "2026-02-03", nature: "DIAGNOSTIC", duree: "5" }),
      },
      {
        nom: "le cinquième un jour d'opération à temps plein, non soumis",
        tables: situation({
          etapes: [{ famille: "operation", temps: "plein", date_debut: "2026-02-03", date_fin: "2026-02-10" }],
          entretiens: [...durees(QUATRE), { date: "2026-02-10", duree: "5" }],
        }),
      },
      {
        nom: "le cinquième un jour de veille",
        tables: situation({
          veilles: [{ date_debut: "2026-02-03", date_fin: "2026-02-10" }],
          entretiens: [...durees(QUATRE), { date: "2026-02-03", duree: "5" }],
        }),
      },
      {
        nom: "le cinquième hors période",
        periode: "2026-01-01..2026-01-31",
        tables: lignes(QUATRE, { date: "2026-02-01", duree: "5" }),
      },
      {
        nom: "le cinquième au nom d'un autre APAP",
        tables: lignes(QUATRE, { date: "2026-02-03", duree: "5", apap: "Autre APAP" }),
      },
      {
        nom: "sans APAP, aucune moyenne",
        tables: situation({ parcours: { apap: "" }, entretiens: durees(["44", "44", "44", "44", "44"]) }),
      },
    ],
    enDefaut: [
      {
        nom: "moyenne de 44,8 minutes",
        tables: lignes(["45", "45", "45", "45", "44"]),
        juges: 1,
        attendu: [
          {
            seuil: 45,
            gravite: "majeur",
            contexte: { entretiensRetenus: 5 },
            preuves: ["entretiens 6"],
            date: null,
            mois: null,
            mesure: 44.8,
            participant: null,
            parcours: null,
            apap: "Alix MODÈLE",
            structure: "Association Exemple",
            message: "Durée moyenne de 44,8 min sur 5 entretiens retenus.",
          },
        ],
      },
      {
        nom: "44,98 minutes : comparées sans arrondir",
        tables: lignes([...Array<string>(24).fill("45"), "44.5"]),
        attendu: [{ date: null, mesure: 44.98 }],
      },
      {
        nom: "le dernier jour de l'opération est passé : le lendemain est soumis",
        tables: situation({
          etapes: [{ famille: "operation", temps: "plein", date_debut: "2026-02-03", date_fin: "2026-02-10" }],
          entretiens: [...durees(QUATRE), { date: "2026-02-11", duree: "44" }],
        }),
        attendu: [{ date: null, mesure: 44 }],
      },
      {
        nom: "réglages : trois entretiens, 60 minutes",
        params: { entretiensMin: 3, minutesMoyenneMin: 60 },
        tables: lignes(["59", "60", "60"]),
        attendu: [{ date: null, mesure: 179 / 3 }],
      },
      {
        nom: "l'APAP de la ligne, sinon l'APAP en charge ce jour-là",
        tables: situation({
          entretiens: [
            ...durees(["60", "60", "60", "60", "60"]),
            ...durees(["30", "30", "30", "30"]).map((l, n) => ({ ...l, date: `2026-02-0${n + 2}` })),
            { date: "2026-01-31", duree: "30", apap: "nouvel apap" },
          ],
          autres: {
            affectations: [
              { participant: "P0001", apap: "Nouvel APAP", structure: "Autre Association", date_debut: "2026-02-01" },
            ],
          },
        }),
        attendu: [{ date: null, apap: "Nouvel APAP", structure: "Autre Association", mesure: 30 }],
      },
      {
        nom: "deux structures dans la période : aucune n'est dite",
        tables: situation({
          entretiens: durees(["30", "30", "30", "30", "30"]),
          autres: {
            participants: [PERSONNE, { ...PERSONNE, id: "P0002" }],
            parcours: [PARCOURS, { ...PARCOURS, id: "P0002-1", participant: "P0002", structure: "Autre Association" }],
            entretiens: [...durees(["30", "30", "30", "30", "30"]).map((l) => ({ ...ENTRETIEN, ...l }))],
          },
        }),
        attendu: [{ date: null, apap: "Alix MODÈLE", structure: null }],
      },
    ],
    nonExecutee: [
      {
        nom: "sans durée",
        tables: sansColonnes(lignes(QUATRE), "entretiens", "duree"),
        raison: "« Durée » (entretiens.duree)",
      },
      {
        nom: "trop de présences vides",
        tables: lignes(QUATRE, ...durees(["45", "45"], { presence: "" })),
        raison: "présences vides",
      },
    ],
  },
);
