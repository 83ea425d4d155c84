import { type Day, frDay } from "../core/day.ts";
import { estASigner } from "../faits/ecarts-emargement.ts";
import { exempleEmarge } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { LIGNES_EMARGEMENT } from "./unites-emargement.ts";

export default defineUnitRule({
  id: "EMA-05",
  titre: "Présence sans la signature du participant",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "bloquant",
  colonnes: ["emargements.signature_participant"],
  pourquoi: "Sans la signature du participant, l'entretien n'est pas prouvé et son temps n'est pas éligible.",
  definition:
    "Une ligne d'émargement « présent » de la période sans la signature du participant (case vide comprise) ; une ligne à distance (appel, mail…) n'est pas à signer par lui.",
  remede:
    "Vérifier la feuille ; une signature oubliée se régularise par une attestation, jamais par une signature antidatée.",
  unites: LIGNES_EMARGEMENT,
  parmi: estASigner,
  defaut: ({ date, signatureParticipant }) => (signatureParticipant ? null : { data: { date } }),
  message: ({ date }: { date: Day }) => `Présence du ${frDay(date)} sans la signature du participant.`,
  exemple: exempleEmarge([{ signature_participant: "non" }]),
});
