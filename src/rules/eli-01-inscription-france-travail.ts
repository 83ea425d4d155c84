import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { holds } from "../core/period.ts";
import { inscritFranceTravail } from "../parcours/entry-values.ts";
import { ouvertLe } from "../parcours/parcours.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";
import { parcoursDeLaPeriode, surLaPersonne } from "./unites.ts";

export default defineRule({
  id: "ELI-01",
  titre: "Participant sans inscription à France Travail",
  clause: { document: "cahier-des-charges", article: "III.1.1" },
  gravite: "bloquant",
  reads: ["parcours", "participants"],
  colonnes: ["participants.inscription_ft|parcours.inscription_ft|participants.identifiant_ft|parcours.identifiant_ft"],
  quand: "extraction",
  unite: ["parcours", "parcours"],
  params: z.strictObject({}),
  pourquoi: "L'inscription à France Travail est obligatoire pour tout participant du PLIE, quel que soit son statut.",
  definition:
    "Un parcours ouvert dans la période, qui y est intégré ou qui est ouvert à l'arrêté, dont la personne n'est pas en emploi (à l'arrêté, ou à sa sortie) et n'a à l'arrêté ni inscription ni identifiant France Travail.",
  remede: "Saisir l'identifiant ou la date d'inscription ; sinon faire inscrire la personne sans attendre.",
  juger({ arrete, juge, constat, ...contexte }) {
    return {
      dossier(dossier) {
        for (const parcours of parcoursDeLaPeriode(dossier, { ...contexte, arrete })) {
          const { integration, sortie } = parcours;
          if (!holds(contexte.periode, integration) && !ouvertLe(parcours, arrete)) continue;
          if (dossier.situationLe(sortie ?? arrete) === "EMPLOI") continue;
          juge(integration);
          if (inscritFranceTravail(dossier, parcours, arrete)) continue;
          constat({ ...surLaPersonne(dossier, parcours), data: { integration } });
        }
      },
    };
  },
  message: ({ integration }: { integration: Day }) =>
    `Parcours intégré le ${frDay(integration)} sans inscription ni identifiant France Travail.`,
  exemple: {
    arrete: "2026-03-31",
    tables: situation({ participant: { inscription_ft: "non" } }),
  },
});
