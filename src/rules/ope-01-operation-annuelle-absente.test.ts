import { expect, it } from "vitest";
import { VOCABULAIRE } from "../normes/vocabulaire.ts";
import { reglagesCommuns } from "../parcours/reglages.ts";
import { PARCOURS, PERSONNE, situation } from "./exemple.ts";
import rule from "./ope-01-operation-annuelle-absente.ts";
import { CONSTAT, sansColonnes, testRule } from "./rule-tester.ts";

type Ligne = Record<string, string>;

const PLIE = { famille: "operation", temps: "partiel", programmation_plie: "oui" };
const DROIT_COMMUN = { ...PLIE, programmation_plie: "non", date_debut: "2026-01-12", date_fin: "2026-01-30" };

/** Integrated on 31 March 2025; the window of the arrêté of 31 March 2026 is ]31 March 2025, 31 March 2026]. */
const an = (etape: Ligne = DROIT_COMMUN, parcours: Ligne = {}, ...veilles: Ligne[]) =>
  situation({ parcours: { date_integration: "2025-03-31", ...parcours }, etapes: [etape], veilles });

const DEFAUT = [{ date: "2026-03-31", mois: null, mesure: 0, parcours: "P0001-1" }];

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      {
        nom: "une étape finie le premier jour de l'année",
        tables: an({ ...PLIE, date_debut: "2024-11-01", date_fin: "2025-04-01" }),
      },
      { nom: "une étape d'un seul jour", tables: an({ ...PLIE, date_debut: "2025-10-06", date_fin: "2025-10-06" }) },
      {
        nom: "une étape commencée à l'arrêté",
        tables: an({ ...PLIE, date_debut: "2026-03-31", date_fin_prevue: "2026-05-31" }),
      },
      {
        nom: "une transversale de la programmation",
        tables: an({ ...PLIE, famille: "transversale", date_debut: "2025-06-01", date_fin: "2025-06-02" }),
      },
      { nom: "intégré depuis un an moins un jour", tables: an(DROIT_COMMUN, { date_integration: "2025-04-01" }) },
      { nom: "sorti à l'arrêté", tables: an(DROIT_COMMUN, { date_sortie_reelle: "2026-03-31" }) },
      { nom: "en veille à l'arrêté, même sans validation", tables: an(DROIT_COMMUN, {}, { date_debut: "2026-03-31" }) },
      {
        nom: "la liste de la programmation suffit",
        listes: { programmation: [{ intitule: "Atelier mobilité" }] },
        tables: sansColonnes(an({ ...DROIT_COMMUN, intitule: "ATELIER MOBILITE" }), "etapes", "programmation_plie"),
      },
      {
        nom: "29 février : intégré le 1er mars 2027, un an n'est pas écoulé le 29 février 2028",
        arrete: "2028-02-29",
        tables: an(DROIT_COMMUN, { date_integration: "2027-03-01" }),
      },
      { nom: "année civile : l'arrêté n'est pas un 31 décembre", params: { annee: "civile" }, tables: an() },
      {
        nom: "année civile : intégré le 2 janvier, l'année n'est pas entière",
        arrete: "2026-12-31",
        params: { annee: "civile" },
        tables: an(
          { ...DROIT_COMMUN, date_debut: "2026-02-01", date_fin: "2026-02-02" },
          { date_integration: "2026-01-02" },
        ),
      },
    ],
    enDefaut: [
      {
        nom: "droit commun seulement",
        tables: an(),
        attendu: [
          {
            ...DEFAUT[0],
            date: "2026-03-31",
            contexte: { etapes: 1 },
            ligne: 2,
            message: "Aucune opération de la programmation du PLIE du 01/04/2025 au 31/03/2026.",
          },
        ],
      },
      {
        nom: "finie le dernier jour avant l'année",
        tables: an({ ...PLIE, date_debut: "2024-11-01", date_fin: "2025-03-31" }),
        attendu: [{ date: "2026-03-31", mesure: 0, contexte: { etapes: 0 } }],
      },
      {
        nom: "commencée après l'arrêté",
        tables: an({ ...PLIE, date_prescription: "2026-03-01", date_debut: "2026-04-01" }),
        attendu: DEFAUT,
      },
      {
        nom: "un accompagnement de la programmation",
        tables: an({ ...PLIE, famille: "accompagnement", date_debut: "2025-04-01" }),
        attendu: DEFAUT,
      },
      { nom: "programmation vide", tables: an({ ...DROIT_COMMUN, programmation_plie: "" }), attendu: DEFAUT },
      {
        nom: "sortie après l'arrêté : encore ouvert",
        tables: an(DROIT_COMMUN, { date_sortie_reelle: "2026-04-01" }),
        attendu: DEFAUT,
      },
      {
        nom: "veille finie la veille de l'arrêté",
        tables: an(DROIT_COMMUN, {}, { date_debut: "2026-02-01", date_fin: "2026-03-30" }),
        attendu: DEFAUT,
      },
      {
        nom: "étape oubliée : finit six mois après son début, avant l'année",
        tables: an({ ...PLIE, date_debut: "2024-10-01" }),
        attendu: DEFAUT,
      },
      {
        nom: "29 février : intégré le 28 février 2027",
        arrete: "2028-02-29",
        tables: an(DROIT_COMMUN, { date_integration: "2027-02-28" }),
        juges: 1,
        attendu: [
          {
            ...CONSTAT,
            mesure: 0,
            seuil: 1,
            gravite: "majeur",
            contexte: { etapes: 0 },
            preuves: ["parcours 2"],
            message: "Aucune opération de la programmation du PLIE du 01/03/2027 au 29/02/2028.",
            date: "2028-02-29",
          },
        ],
      },
      {
        nom: "année civile : intégré le 1er janvier",
        arrete: "2026-12-31",
        params: { annee: "civile" },
        tables: an(
          { ...DROIT_COMMUN, date_debut: "2025-02-01", date_fin: "2025-12-31", programmation_plie: "oui" },
          { date_integration: "2026-01-01" },
        ),
        attendu: [{ date: "2026-12-31" }],
      },
      {
        nom: "un constat par parcours, deux participants",
        tables: situation({
          etapes: [DROIT_COMMUN],
          autres: {
            participants: [PERSONNE, { ...PERSONNE, id: "P0002" }],
            parcours: ["P0001", "P0002"].map((participant) => ({
              ...PARCOURS,
              id: `${participant}-1`,
              participant,
              date_integration: "2025-03-31",
            })),
          },
        }),
        attendu: [
          { date: "2026-03-31", participant: "P0001" },
          { date: "2026-03-31", participant: "P0002" },
        ],
      },
    ],
    nonJuge: [
      { nom: "une étape rejetée", rejets: { etapes: ["P0001"] }, tables: an(), attendu: [{ participant: "P0001" }] },
      { nom: "une veille rejetée", rejets: { veilles: ["P0001"] }, tables: an(), attendu: [{ participant: "P0001" }] },
    ],
    nonExecutee: [
      {
        nom: "ni colonne ni liste",
        tables: sansColonnes(an(), "etapes", "programmation_plie"),
        raison: "plie inspecter",
      },
    ],
  },
);

it("says which year it looks at", () => {
  const dite = (annee: "glissante" | "civile") =>
    typeof rule.definition === "string" ? "" : rule.definition({ annee }, VOCABULAIRE, reglagesCommuns.parse({}));
  expect(dite("glissante")).toContain("intégré depuis un an au moins et hors veille ce jour-là");
  expect(dite("civile")).toContain("ouvert à l'arrêté d'un 31 décembre");
  expect(dite("civile")).toContain("dans l'année civile.");
});
