import * as z from "zod";
import { frCount, frPercent } from "../core/format.ts";
import { proportion } from "../core/seuil.ts";
import { enregistrementsDe, operationsDe } from "../faits/enregistrements.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "FSE-05",
  titre: "Trop d'inactifs à l'entrée",
  clause: { document: "cahier-des-charges", article: "III.1.1" },
  gravite: "mineur",
  reads: ["participants", "parcours"],
  colonnes: [
    "participants.sexe",
    "participants.date_naissance",
    "participants.statut_emploi_entree|parcours.statut_emploi_entree",
    "participants.niveau_formation|parcours.niveau_formation",
  ],
  aVerifier: ["participants.statut_emploi_entree"],
  quand: "arrete",
  unite: ["opération FSE+", "opérations FSE+"],
  params: z.strictObject({
    partMax: proportion(0.2, "part d'inactifs à l'entrée au-delà de laquelle la saisie est à vérifier"),
  }),
  pourquoi:
    "L'inscription à France Travail est obligatoire pour tout participant : beaucoup d'inactifs disent plutôt une case mal cochée.",
  definition: (p) =>
    `Une opération FSE+ dont plus de ${frPercent(p.partMax)} des enregistrements complets sont inactifs à l'entrée (personnes en formation comprises).`,
  remede: "Vérifier la situation à l'entrée de ces participants et leur inscription à France Travail.",
  juger({ params, juge, constat, ...contexte }) {
    const operations = operationsDe(contexte);
    const comptes = operations.map((operation) => ({ operation, complets: 0, inactifs: 0 }));
    return {
      dossier(dossier) {
        for (const e of enregistrementsDe(dossier, contexte)) {
          const compte = comptes.find((c) => c.operation === e.operation);
          if (!compte || !e.complet) continue;
          compte.complets++;
          if (e.donnees.categorie === "EECO04") compte.inactifs++;
        }
      },
      fin() {
        for (const { operation, complets, inactifs } of comptes) {
          if (complets === 0) continue;
          juge();
          if (inactifs / complets <= params.partMax) continue;
          constat({
            data: { intitule: operation.intitule, inactifs, complets },
            contexte: { operation: operation.code, inactifs, complets },
          });
        }
      },
    };
  },
  message: ({ intitule, inactifs, complets }: { intitule: string; inactifs: number; complets: number }) =>
    `${intitule} : ${frCount(inactifs, "inactif")} à l'entrée sur ${complets} (${frPercent(inactifs / complets)}).`,
  exemple: exempleAu("2026-03-31", { participant: { statut_emploi_entree: "INACTIF", inscription_ft: "non" } }),
});
