import { type Day, frDay } from "../core/day.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { ENTREES_CONNUES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "ELI-03",
  titre: "Dossier d'intégration non signé",
  clause: { document: "cahier-des-charges", article: "III.1.2" },
  gravite: "majeur",
  colonnes: ["parcours.dossier_signe"],
  pourquoi:
    "Le participant signe un dossier de présentation, contrat d'objectifs et d'engagement, qui conditionne son intégration.",
  definition: "Un parcours intégré dans la période dont le dossier n'est pas dit signé (vide ou non).",
  remede: "Faire signer le dossier de présentation, le transmettre au PLIE et le saisir.",
  unites: ENTREES_CONNUES,
  defaut: ({ integration, row }) => (row.dossier_signe === true ? null : { data: { integration } }),
  message: ({ integration }: { integration: Day }) =>
    `Intégration du ${frDay(integration)} sans dossier d'intégration signé.`,
  exemple: exempleAu("2026-03-31", { parcours: { dossier_signe: "non" } }),
});
