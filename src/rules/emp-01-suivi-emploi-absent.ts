import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { frMonth, type Month } from "../core/month.ts";
import { TABLES_DU_SUIVI } from "../faits/suivis.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { MOIS_DE_SUIVI } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "EMP-01",
  titre: "Mois de suivi dans l'emploi ou la formation certifiante sans contact direct",
  clause: { document: "cahier-des-charges", article: "II.4" },
  gravite: "majeur",
  colonnes: ["etapes.contrat|etapes.certifiante"],
  aVerifier: ["entretiens.modalite", "entretiens.presence"],
  retenuePar: TABLES_DU_SUIVI,
  pourquoi: (_, _mots, communs) =>
    `Le suivi des ${communs.moisSuiviEmploi} premiers mois dans l'emploi durable ou en formation certifiante est une étape obligatoire : il évite la rupture et valide l'insertion.`,
  definition: (_, _mots, communs) =>
    `Un mois entier du suivi (${communs.moisSuiviEmploi} mois depuis le début de l'emploi durable ou de la formation certifiante, moins de ${frCount(communs.joursVeilleMoisSuivi, "jour")} en veille) sans face à face, appel ou visio avec le participant ou l'employeur (formation : ou l'opérateur).`,
  remede: "Saisir le contact s'il a eu lieu ; sinon joindre le participant ou l'employeur et le saisir.",
  unites: MOIS_DE_SUIVI,
  couvertePar: ({ charge: { apap }, mois }) => ({ apap, mois }),
  defaut: ({ contact, mois: month, suivi: { etape, debut } }) =>
    contact === null ? { data: { month, famille: etape.famille, debut } } : null,
  message: ({ month, famille, debut }: { month: Month; famille: string; debut: Day }) =>
    `Aucun contact direct en ${frMonth(month)} pour ${famille === "formation" ? "la formation certifiante commencée" : "l'emploi commencé"} le ${frDay(debut)}.`,
  exemple: exempleAu("2026-03-31", {
    etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-01-31" }],
    entretiens: [
      { date: "2026-01-20" },
      { date: "2026-02-10", modalite: "TELEPHONE" },
      { date: "2026-03-12", modalite: "MAIL" },
    ],
  }),
});
