import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";
import { aLEntree, entreesDeLaPeriode } from "./unites.ts";

export default defineRule({
  id: "ELI-03",
  titre: "Dossier d'intégration non signé",
  clause: { document: "cahier-des-charges", article: "III.1.2" },
  gravite: "majeur",
  reads: ["parcours", "participants"],
  colonnes: ["parcours.dossier_signe"],
  unite: ["parcours", "parcours"],
  params: z.strictObject({}),
  pourquoi:
    "Le participant signe un dossier de présentation, contrat d'objectifs et d'engagement, qui conditionne son intégration.",
  definition: "Un parcours intégré dans la période dont le dossier n'est pas dit signé (vide ou non).",
  remede: "Faire signer le dossier de présentation, le transmettre au PLIE et le saisir.",
  juger({ juge, constat, ...contexte }) {
    return {
      dossier(dossier) {
        if (!dossier.participant) return;
        for (const parcours of entreesDeLaPeriode(dossier, contexte)) {
          const { integration } = parcours;
          juge(integration);
          if (parcours.row.dossier_signe === true) continue;
          constat({ ...aLEntree(dossier, parcours), data: { integration } });
        }
      },
    };
  },
  message: ({ integration }: { integration: Day }) =>
    `Intégration du ${frDay(integration)} sans dossier d'intégration signé.`,
  exemple: {
    arrete: "2026-03-31",
    tables: situation({ parcours: { dossier_signe: "non" } }),
  },
});
