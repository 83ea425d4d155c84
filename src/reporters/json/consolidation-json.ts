import type { EcartLigne } from "../../consolidation/modele.ts";
import { isoDay } from "../../core/day.ts";
import { isoMonth } from "../../core/month.ts";
import type { EtatConsolidation } from "../consolidation/etat.ts";
import { choisir, enLignes, jour } from "./lignes.ts";

/**
 * The forms against the extraction for another program: one line per figure. Participants by id only, and no
 * observation: an APAP may name someone in it.
 */
export function consolidationJson({ version, consolidation, sources }: EtatConsolidation): string {
  const { mois, arrete, extraction, recus, manquants, chiffres, ensemble, lignes, incoherences, ecartees } =
    consolidation;
  return enLignes([
    ["outil", { nom: "plie", version }],
    ["mois", isoMonth(mois)],
    ["arrete", isoDay(arrete)],
    ["extraction", extraction],
    ["sources", sources],
    ["formulaires", recus.map(({ observation: _, ...r }) => ({ ...r, le: jour(r.le) }))],
    ["manquants", manquants],
    [
      "chiffres",
      chiffres.map(({ rubrique, ...c }) => ({
        apap: c.apap,
        ...choisir(rubrique, "code", "indicateur", "ventilation"),
        declare: c.declare,
        ...choisir(c, "calcule", "ecart", "auFormulaire", "retenu", "origine"),
        raison: c.motif,
        causes: c.causes,
        cellule: c.cellule,
        ...(c.illisible ? { illisible: true } : {}),
      })),
    ],
    [
      "ensemble",
      ensemble.map(({ rubrique, motif, illisibles, ...e }) => ({
        ...choisir(rubrique, "code", "indicateur", "ventilation"),
        ...e,
        ...(illisibles > 0 ? { illisibles } : {}),
        raison: motif,
      })),
    ],
    ["participants", lignes.map(ligne)],
    ["incoherences", incoherences],
    ["ecartees", ecartees],
  ]);
}

function ligne({ observation: _, ...l }: EcartLigne) {
  const jour = l.quoi === "sortiePrevue" || l.quoi === "ajout";
  const dire = (v: string | number | null) => (jour && typeof v === "number" ? isoDay(v) : v);
  return { ...l, declare: dire(l.declare), calcule: dire(l.calcule) };
}
