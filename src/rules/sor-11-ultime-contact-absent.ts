import * as z from "zod";
import { type Day, frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { entier } from "../core/seuil.ts";
import { estDirect } from "../faits/contacts.ts";
import type { SortieQualifiee } from "../faits/sorties.ts";
import { etatVoie, type Voie } from "../parcours/qualification/condition.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { chargeDuMois } from "./unites.ts";
import { SORTIES_JUGEES } from "./unites-jugees.ts";

export default defineUnitRule({
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
  params: z.strictObject({ jours: entier(60, "jours avant la sortie où l'ultime contact est attendu") }),
  pourquoi:
    "Un ultime contact avec le participant permet de vérifier qu'il ne souhaite plus bénéficier de l'accompagnement du PLIE.",
  definition: ({ jours }) =>
    `Une sortie réelle de la période, saisie Positive et que l'emploi peut établir, sans face à face, appel ni visio tenus avec le participant dans les ${frCount(jours, "jour")} qui la précèdent ; seuls les mois dont les entretiens ont été extraits sont jugés.`,
  remede: "Saisir l'ultime contact s'il a eu lieu ; sinon joindre le participant avant de valider la sortie.",
  unites: SORTIES_JUGEES,
  parmi: (sortie) => sortie.nature === "Positive" && voieEnEmploi(sortie) !== undefined,
  couvertePar: ({ jour }, dossier) => chargeDuMois(dossier, jour),
  defaut(unite, { jours }, { contacts }) {
    const { parcours, jour: sortie } = unite;
    const depuis = sortie - jours;
    const joint = contacts.some((c) => depuis <= c.date && c.date <= sortie && estDirect(c, ["PARTICIPANT"]));
    const voie = voieEnEmploi(unite);
    return joint || !voie ? null : { at: [parcours.row, voie.etape.row], data: { sortie, depuis } };
  },
  message: ({ sortie, depuis }: { sortie: Day; depuis: Day }) =>
    `Sortie positive du ${frDay(sortie)} : aucun contact direct avec le participant depuis le ${frDay(depuis)}.`,
  exemple: exempleAu("2026-09-30", {
    parcours: { date_sortie_reelle: "2026-09-15", nature_sortie: "Positive", motif_sortie: "CDI" },
    etapes: [{ famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-03-16" }],
    entretiens: [{ date: "2026-07-16" }, { date: "2026-09-08", modalite: "MAIL" }],
  }),
});

/** The row « Positive · emploi », in which nothing is failed. */
function voieEnEmploi({ qualification: { voies } }: SortieQualifiee): Voie | undefined {
  return voies.find((v) => v.ligneEmploi && etatVoie(v) !== "manquee");
}
