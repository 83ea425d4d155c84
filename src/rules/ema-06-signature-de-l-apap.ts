import { type Day, frDay } from "../core/day.ts";
import { exempleEmarge } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { LIGNES_EMARGEMENT } from "./unites-emargement.ts";

export default defineUnitRule({
  id: "EMA-06",
  titre: "Ligne d'émargement sans la signature de l'APAP",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "majeur",
  colonnes: ["emargements.signature_apap"],
  pourquoi: "La feuille porte les deux signatures, celle de l'APAP y compris.",
  definition:
    "Une ligne d'émargement de la période, quelle que soit la présence, sans la signature de l'APAP (case vide comprise).",
  remede: "Faire signer la feuille par l'APAP.",
  unites: LIGNES_EMARGEMENT,
  defaut: ({ date, signatureApap }) => (signatureApap ? null : { data: { date } }),
  message: ({ date }: { date: Day }) => `Ligne d'émargement du ${frDay(date)} sans la signature de l'APAP.`,
  exemple: exempleEmarge([{ signature_apap: "" }]),
});
