import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { entier } from "../core/seuil.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { EMPLOIS_ACQUIS } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "EMP-03",
  titre: "Emploi durable dont la sortie reste à proposer",
  clause: { document: "cahier-des-charges", article: "II.5.1" },
  gravite: "majeur",
  colonnes: ["etapes.contrat"],
  params: z.strictObject({ mois: entier(6, "ancienneté de l'emploi à laquelle la sortie est proposée, en mois") }),
  pourquoi: (p) =>
    `Le parcours est validé dès ${p.mois} mois d'emploi durable ; au-delà, le suivi n'est plus éligible et le résultat se perd.`,
  definition: (p) =>
    `Un emploi durable commencé dans le parcours, en cours ${p.mois} mois après son début et à l'arrêté, dans un parcours ouvert sans date de sortie prévue.`,
  remede: "Proposer la sortie positive : saisir la date de sortie prévue et réunir les justificatifs.",
  unites: EMPLOIS_ACQUIS,
  defaut: ({ etape: { debut }, acquis, mois, aProposer }) => (aProposer ? { data: { debut, acquis, mois } } : null),
  message: ({ debut, acquis, mois }: { debut: Day; acquis: Day; mois: number }) =>
    `Emploi durable depuis le ${frDay(debut)} : ${mois} mois le ${frDay(acquis)}, aucune sortie proposée.`,
  exemple: exempleAu("2026-07-31", {
    etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-01-31" }],
  }),
});
