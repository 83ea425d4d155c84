import * as z from "zod";
import { addMonths, type Day, frDay, wholeMonths } from "../core/day.ts";
import { entier } from "../core/seuil.ts";
import { SANS_FIN } from "../parcours/etape.ts";
import { ouvertLe } from "../parcours/parcours.ts";
import { exempleAu } from "./exemple.ts";
import { defineUnitRule } from "./unit-rule.ts";
import { ETAPES_A_L_ARRETE } from "./unites-jugees.ts";

export default defineUnitRule({
  id: "OPE-04",
  titre: "Étape ancienne sans aucune date de fin",
  clause: { document: "cahier-des-charges", article: "II.2" },
  gravite: "majeur",
  aVerifier: ["etapes.date_fin", "etapes.date_fin_prevue"],
  params: z.strictObject({
    moisMax: entier(6, "nombre de mois après le début à partir duquel une fin doit être saisie"),
  }),
  pourquoi: "Une étape oubliée ouverte suspend à tort l'entretien mensuel et fausse la répartition par étape.",
  definition: (p) =>
    `Une opération, formation, action transversale, ou un emploi autre que CDI, CDI d'inclusion ou création, commencé depuis ${p.moisMax} mois au moins sans date de fin ni de fin prévue, dans un parcours ouvert à l'arrêté.`,
  remede: "Saisir la date de fin, ou la date de fin prévue si l'étape se poursuit.",
  unites: ETAPES_A_L_ARRETE,
  parmi: (etape, _, dossier, { arrete }) =>
    etape.famille !== "accompagnement" &&
    etape.fin !== SANS_FIN &&
    dossier.parcours.some((p) => p.etapes.includes(etape) && ouvertLe(p, arrete)),
  defaut({ debut, row }, { moisMax }, _, { arrete }) {
    if (row.date_fin !== null || row.date_fin_prevue !== null || addMonths(debut, moisMax) > arrete) return null;
    const mois = wholeMonths(debut, arrete);
    return { mesure: mois, seuil: moisMax, data: { debut, mois } };
  },
  message: ({ debut, mois }: { debut: Day; mois: number }) =>
    `Étape commencée le ${frDay(debut)}, sans date de fin depuis ${mois} mois.`,
  exemple: exempleAu("2026-07-31", {
    etapes: [{ famille: "transversale", temps: "partiel", date_debut: "2026-01-31" }],
  }),
});
