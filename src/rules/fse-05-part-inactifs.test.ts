import { PARCOURS, PERSONNE } from "./exemple.ts";
import rule from "./fse-05-part-inactifs.ts";
import { testRule } from "./rule-tester.ts";

/** As many participants as statuses, all integrated on 5 January 2026, none registered at France Travail. */
const personnes = (statuts: readonly string[], autre: Record<string, string> = {}) => ({
  participants: statuts.map((statut_emploi_entree, n) => ({
    ...PERSONNE,
    id: `P${n}`,
    statut_emploi_entree,
    inscription_ft: "non",
    ...autre,
  })),
  parcours: statuts.map((_, n) => ({ ...PARCOURS, id: "", participant: `P${n}` })),
});

testRule(
  rule,
  { arrete: "2026-03-31" },
  {
    conforme: [
      { nom: "un inactif sur cinq : 20 % juste", tables: personnes(["INACTIF", "DE", "DE", "DELD", "EMPLOI"]) },
      { nom: "incomplets : ils ne comptent pas", tables: personnes(["INACTIF", "INACTIF"], { sexe: "" }) },
      {
        nom: "deux inactifs sur cinq, avec un seuil à 40 %",
        params: { partMax: 0.4 },
        tables: personnes(["INACTIF", "INACTIF", "DE", "DE", "DE"]),
      },
      {
        nom: "vingt-neuf inactifs sur cent, avec un seuil à 29 %",
        params: { partMax: 0.29 },
        tables: personnes([...Array<string>(29).fill("INACTIF"), ...Array<string>(71).fill("DE")]),
      },
    ],
    enDefaut: [
      {
        nom: "trente inactifs sur cent, avec un seuil à 29 %",
        params: { partMax: 0.29 },
        tables: personnes([...Array<string>(30).fill("INACTIF"), ...Array<string>(70).fill("DE")]),
        attendu: [{ date: null }],
      },
      {
        nom: "un inactif sur quatre",
        tables: personnes(["INACTIF", "DE", "DE", "DELD"]),
        juges: 1,
        attendu: [
          {
            seuil: null,
            apap: null,
            structure: null,
            gravite: "mineur",
            contexte: { operation: null, inactifs: 1, complets: 4 },
            preuves: [],
            date: null,
            mois: null,
            mesure: null,
            parcours: null,
            participant: null,
            message: "Opération non paramétrée : 1\u00a0inactif à l'entrée sur 4 (25\u00a0%).",
          },
        ],
      },
      {
        nom: "une personne en formation compte avec les inactifs",
        tables: personnes(["FORMATION", "DE", "DE", "EMPLOI"]),
        attendu: [{ date: null }],
      },
      {
        nom: "une opération sur deux",
        listes: {
          operationsFse: [
            { code: "A", intitule: "Opération A", debut: "2026-01-01", apaps: ["Alix Modele"] },
            { code: "B", intitule: "Opération B", debut: "2026-01-01", apaps: ["Autre NOM"] },
          ],
        },
        tables: personnes(["INACTIF", "INACTIF"]),
        attendu: [{ date: null, message: "Opération A : 2\u00a0inactifs à l'entrée sur 2 (100\u00a0%)." }],
      },
    ],
  },
);
