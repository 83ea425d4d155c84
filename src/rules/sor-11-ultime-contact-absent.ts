import { z } from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { lastDay, monthOf } from "../core/month.ts";
import { sortiesReelles } from "../faits/sorties.ts";
import { etatVoie } from "../parcours/qualification/condition.ts";
import { qualifier } from "../parcours/qualification/qualifier.ts";
import { situation } from "./exemple.ts";
import { defineRule } from "./rule.ts";

const MODALITES = new Set(["FACE_A_FACE", "TELEPHONE", "VISIO"]);

export default defineRule({
  id: "SOR-11",
  titre: "Sortie positive en emploi sans ultime contact",
  clause: { document: "annexe-2", article: "Rappel des obligations légales" },
  gravite: "mineur",
  reads: ["parcours", "etapes", "entretiens"],
  colonnes: ["parcours.nature_sortie", "etapes.contrat"],
  aVerifier: ["entretiens.modalite", "entretiens.presence"],
  presences: true,
  retenuePar: ["entretiens"],
  unite: ["sortie positive en emploi", "sorties positives en emploi"],
  params: z.strictObject({
    jours: z.int().positive().default(60).describe("jours avant la sortie où l'ultime contact est attendu"),
  }),
  pourquoi:
    "Un ultime contact avec le participant permet de vérifier qu'il ne souhaite plus bénéficier de l'accompagnement du PLIE.",
  definition: ({ jours }) =>
    `Une sortie réelle de la période, saisie Positive et que l'emploi peut établir, sans face à face, appel ni visio tenus avec le participant dans les ${frCount(jours, "jour")} qui la précèdent ; seuls les mois dont les entretiens ont été extraits sont jugés.`,
  remede: "Saisir l'ultime contact s'il a eu lieu ; sinon joindre le participant avant de valider la sortie.",
  juger({ paramsLe, couverture, juge, constat, nonCouvert, ...contexte }) {
    return {
      dossier(dossier) {
        for (const { parcours, sortie } of sortiesReelles(dossier, contexte)) {
          if (parcours.row.nature_sortie !== "Positive") continue;
          const { voies } = qualifier(dossier, parcours, sortie, contexte);
          const voie = voies.find((v) => v.ligneEmploi && v.classe === "Positive" && etatVoie(v) !== "manquee");
          if (voie === undefined) continue;
          const depuis = sortie - paramsLe(sortie).jours;
          const joint = dossier.contacts.some(
            (c) =>
              depuis <= c.date &&
              c.date <= sortie &&
              MODALITES.has(c.modalite) &&
              c.presence === "PRESENT" &&
              c.interlocuteur === "PARTICIPANT",
          );
          const mois = monthOf(sortie);
          const { apap } = dossier.chargeLe(lastDay(mois));
          if (!couverture.couvert(apap, mois)) {
            if (!joint) nonCouvert(apap, mois);
            continue;
          }
          juge(sortie);
          if (joint) continue;
          const at = [parcours.row, voie.etape.row];
          constat({ dossier, parcours, at, date: sortie, mesure: null, data: { sortie, depuis } });
        }
      },
    };
  },
  message: ({ sortie, depuis }: { sortie: Day; depuis: Day }) =>
    `Sortie positive du ${frDay(sortie)} : aucun contact direct avec le participant depuis le ${frDay(depuis)}.`,
  exemple: {
    arrete: "2026-09-30",
    tables: situation({
      parcours: { date_sortie_reelle: "2026-09-15", nature_sortie: "Positive", motif_sortie: "CDI" },
      etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-03-16" }],
      entretiens: [{ date: "2026-07-16" }, { date: "2026-09-08", modalite: "MAIL" }],
    }),
  },
});
