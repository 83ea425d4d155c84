import { expect, it } from "vitest";
import { type Champ, champDe } from "../config/forme.ts";
import { reglagesParDefaut } from "../config/reglages.ts";
import { schemaReglages } from "../config/schema.ts";
import { RULES } from "../rules/index.ts";
import type { Pseudonymes } from "./ecritures.ts";
import { pseudonymiseurDIntitules } from "./intitules.ts";
import { Jetons } from "./jetons.ts";
import { AVEC_NOMS, RETIRES, reglagesPseudonymises, SANS_NOMS } from "./reglages.ts";

const jetons = new Jetons(Buffer.alloc(32, 5));
const pseudonymes: Pseudonymes = {
  jetons,
  personnes: new Map(),
  decalage: null,
  naissances: { de: (_, naissance) => naissance },
  motif: (m) => m,
  intitule: pseudonymiseurDIntitules(reglagesParDefaut().listes, jetons),
};

it("knows every setting: one that is added must be said to name somebody or not", () => {
  const { forme } = champDe(schemaReglages(RULES));
  const cles = forme.type === "objet" ? [...forme.champs.keys()] : [];
  const dites = [...SANS_NOMS, ...AVEC_NOMS, ...RETIRES];
  expect(cles.filter((cle) => !dites.includes(cle))).toEqual([]);
  expect(dites.length).toBe(new Set(dites).size);
});

it("knows every field of the settings that name somebody", () => {
  const { forme } = champDe(schemaReglages(RULES));
  const champs = AVEC_NOMS.map((cle): [string, string[]] => {
    const element: Champ | undefined = forme.type === "objet" ? forme.champs.get(cle) : undefined;
    const objet = element?.forme.type === "liste" ? element.forme.element.forme : null;
    return [cle, objet?.type === "objet" ? [...objet.champs.keys()] : []];
  });
  expect(Object.fromEntries(champs)).toEqual({
    programmation: ["code", "intitule", "operateur", "debut", "fin"],
    effectifs: ["apap", "structure", "etp", "debut", "fin"],
    feuillesRecues: ["participant", "mois"],
    moisCouverts: ["apap", "mois"],
    operationsFse: ["code", "intitule", "apaps", "structures", "debut", "fin"],
    objectifs: ["indicateur", "valeur", "portee", "nom", "ventilation"],
  });
});

it("writes names under the pseudonyms of the files, drops the territory and what it does not know", () => {
  const ecrits = reglagesPseudonymises(
    {
      territoire: ["14000"],
      inconnu: "Alix MODÈLE",
      charte: "logo.yaml",
      regles: { "ENT-01": { joursSoumisMin: 12 } },
      effectifs: [{ apap: "Alix MODÈLE", structure: "CCAS", etp: 1, debut: null }],
      moisCouverts: [{ apap: "alix modele", mois: "2026-03" }],
      feuillesRecues: [{ participant: "P1", mois: "2026-03" }],
      operationsFse: [
        {
          code: "OP1",
          intitule: "Référents de Caen",
          apaps: ["Alix MODÈLE"],
          structures: ["CCAS"],
          debut: "2026-01-01",
        },
      ],
      objectifs: [
        { indicateur: "entretiens", valeur: 3, portee: "apap", nom: "Alix MODÈLE" },
        { indicateur: "EECO01", valeur: 3, portee: "operation", nom: "OP1", ventilation: { motif: "santé" } },
        { indicateur: "entretiens", valeur: 3, nom: "Alix MODÈLE" },
      ],
    },
    pseudonymes,
  );
  const [apap, structure] = [jetons.nom("apap", "Alix MODÈLE"), jetons.nom("structure", "CCAS")];
  expect(ecrits).toEqual({
    regles: { "ENT-01": { joursSoumisMin: 12 } },
    effectifs: [{ apap, structure, etp: 1, debut: null }],
    moisCouverts: [{ apap, mois: "2026-03" }],
    feuillesRecues: [{ participant: jetons.participant("P1"), mois: "2026-03" }],
    operationsFse: [
      { code: "OP1", intitule: "Opération OP1", apaps: [apap], structures: [structure], debut: "2026-01-01" },
    ],
    objectifs: [
      { indicateur: "entretiens", valeur: 3, portee: "apap", nom: apap },
      { indicateur: "EECO01", valeur: 3, portee: "operation", nom: "OP1", ventilation: { motif: "santé" } },
      { indicateur: "entretiens", valeur: 3, nom: null },
    ],
  });
});
