import { type Day, frDay } from "../core/day.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { PERSONNES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "ELI-02",
  titre: "Participant hors du territoire du PLIE",
  clause: { document: "cahier-des-charges", article: "III.1.1" },
  gravite: "majeur",
  colonnes: ["participants.code_postal"],
  empechement: ({ listes }) =>
    listes.territoire.length > 0 ? null : "territoire vide : donnez ses codes postaux dans les réglages (territoire)",
  pourquoi: "L'APAP vérifie l'éligibilité du participant, dont sa domiciliation sur le territoire du PLIE.",
  definition:
    "Un parcours ouvert dans la période dont le code postal est connu et n'est pas dans la liste du territoire.",
  remede: "Corriger le code postal ; sinon vérifier l'éligibilité avec l'équipe du PLIE.",
  unites: PERSONNES,
  // before its first list there is nothing to compare with
  parmi: ({ integration }, _params, { participant }, { listesLe }) =>
    participant?.code_postal != null && listesLe(integration).territoire.length > 0,
  defaut: ({ integration }, _, { participant }, { listesLe }) =>
    listesLe(integration).territoire.includes(participant?.code_postal ?? "") ? null : { data: { integration } },
  message: ({ integration }: { integration: Day }) =>
    `Code postal hors du territoire, parcours intégré le ${frDay(integration)}.`,
  exemple: exempleAu(
    "2026-03-31",
    { participant: { code_postal: "14400" } },
    { listes: { territoire: ["14000", "14200"] } },
  ),
});
