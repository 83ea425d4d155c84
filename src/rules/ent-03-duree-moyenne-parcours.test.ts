import rule from "./ent-03-duree-moyenne-parcours.ts";
import { ENTRETIEN, PARCOURS, situation } from "./exemple.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

const lignes = (durees: readonly string[], ...autres: Record<string, string>[]) =>
  situation({
    entretiens: [
      ...durees.map((duree, n) => ({ date: `2026-01-${String(n + 6).padStart(2, "0")}`, duree })),
      ...autres,
    ],
  });

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "trois entretiens à 45 minutes juste", tables: lignes(["44", "45", "46"]) },
      { nom: "45 minutes juste, en décimales", tables: lignes(["44.7", "44.7", "45.3", "45.2", "45.1"]) },
      { nom: "deux entretiens seulement", tables: lignes(["10", "10"]) },
      { nom: "le troisième sans durée", tables: lignes(["44", "44"], { date: "2026-02-03", duree: "" }) },
      { nom: "le troisième est un appel", tables: lignes(["44", "44"], { date: "2026-02-03", modalite: "TELEPHONE" }) },
      {
        nom: "le troisième hors période",
        periode: "2026-01-01..2026-01-31",
        tables: lignes(["44", "44"], { date: "2026-02-01", duree: "44" }),
      },
      {
        nom: "deux dans chacun de deux parcours",
        tables: situation({
          autres: {
            parcours: [
              { ...PARCOURS, date_sortie_reelle: "2026-01-31" },
              { ...PARCOURS, id: "P0001-2", date_integration: "2026-02-01" },
            ],
            entretiens: ["2026-01-06", "2026-01-07", "2026-02-03", "2026-02-04"].map((date) => ({
              ...ENTRETIEN,
              date,
              duree: "30",
            })),
          },
        }),
      },
    ],
    enDefaut: [
      {
        nom: "moyenne de 44,67 minutes",
        tables: lignes(["44", "45", "45"]),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            seuil: 45,
            gravite: "mineur",
            contexte: { entretiensRetenus: 3 },
            preuves: ["entretiens 2", "entretiens 3", "entretiens 4"],
            date: null,
            mesure: 134 / 3,
            ligne: 2,
            message: "Durée moyenne de 44,7 min sur 3 entretiens retenus.",
          },
        ],
      },
      {
        nom: "réglages : deux entretiens, 60 minutes",
        params: { entretiensMin: 2, minutesMoyenneMin: 60 },
        tables: lignes(["59", "60"]),
        attendu: [{ date: null, mesure: 59.5 }],
      },
      {
        nom: "l'APAP de la ligne ne compte pas : APAP en charge à la sortie",
        tables: situation({
          parcours: { date_sortie_reelle: "2026-02-28" },
          entretiens: ["06", "07", "08"].map((jour) => ({ date: `2026-01-${jour}`, duree: "30", apap: "Autre APAP" })),
          autres: {
            affectations: [
              { participant: "P0001", apap: "Nouvel APAP", structure: "Autre Association", date_debut: "2026-02-28" },
            ],
          },
        }),
        attendu: [{ date: null, apap: "Nouvel APAP", structure: "Autre Association" }],
      },
      {
        nom: "sans sortie : APAP en charge à l'arrêté",
        tables: situation({
          entretiens: ["06", "07", "08"].map((jour) => ({ date: `2026-01-${jour}`, duree: "30" })),
          autres: {
            affectations: [
              { participant: "P0001", apap: "Nouvel APAP", structure: "Autre Association", date_debut: "2026-03-31" },
            ],
          },
        }),
        attendu: [{ date: null, apap: "Nouvel APAP" }],
      },
    ],
    nonExecutee: [
      {
        nom: "sans durée",
        tables: sansColonnes(lignes(["44", "44"]), "entretiens", "duree"),
        raison: "entretiens.duree",
      },
    ],
  },
);
