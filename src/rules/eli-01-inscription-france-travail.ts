import { type Day, frDay } from "../core/day.ts";
import { holds } from "../core/period.ts";
import { inscritFranceTravail } from "../parcours/entry-values.ts";
import { ouvertLe } from "../parcours/parcours.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { PERSONNES } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "ELI-01",
  titre: "Participant sans inscription à France Travail",
  clause: { document: "cahier-des-charges", article: "III.1.1" },
  gravite: "bloquant",
  colonnes: ["participants.inscription_ft|parcours.inscription_ft|participants.identifiant_ft|parcours.identifiant_ft"],
  pourquoi: "L'inscription à France Travail est obligatoire pour tout participant du PLIE, quel que soit son statut.",
  definition:
    "Un parcours ouvert dans la période, qui y est intégré ou qui est ouvert à l'arrêté, dont la personne n'est pas en emploi (à l'arrêté, ou à sa sortie) et n'a à l'arrêté ni inscription ni identifiant France Travail.",
  remede: "Saisir l'identifiant ou la date d'inscription ; sinon faire inscrire la personne sans attendre.",
  unites: PERSONNES,
  parmi: (parcours, _, dossier, { arrete, periode }) =>
    (holds(periode, parcours.integration) || ouvertLe(parcours, arrete)) &&
    dossier.situationLe(parcours.sortie ?? arrete) !== "EMPLOI",
  defaut: (parcours, _, dossier, { arrete }) =>
    inscritFranceTravail(dossier, parcours, arrete) ? null : { data: { integration: parcours.integration } },
  message: ({ integration }: { integration: Day }) =>
    `Parcours intégré le ${frDay(integration)} sans inscription ni identifiant France Travail.`,
  exemple: exempleAu("2026-03-31", { participant: { inscription_ft: "non" } }),
});
