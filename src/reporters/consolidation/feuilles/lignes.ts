import { note } from "../../document/blocs.ts";
import { aFiltrer, champ, lister } from "../../document/lister.ts";
import type { Block } from "../../document/model.ts";
import type { EtatConsolidation } from "../etat.ts";
import { QUOI, valeurLigne } from "../mots.ts";

/** « Participants »: each point on which a line of a form is not the extraction's. */
export function blocsLignes({ consolidation, noms }: EtatConsolidation, avecNoms: boolean): Block[] {
  return [
    {
      ...lister(consolidation.lignes, [
        champ("apap", "APAP", "text", (l) => l.apap),
        champ("participant", "Identifiant", "text", (l) => l.participant),
        avecNoms && champ("nom", "NOM Prénom", "text", (l) => noms.get(l.participant) ?? null),
        champ("parcours", "Parcours", "text", (l) => l.parcours),
        champ("quoi", "Quoi", "text", (l) => QUOI[l.quoi]),
        champ("declare", "Déclaré", "text", (l) => valeurLigne(l.quoi, l.declare)),
        champ("calcule", "Extraction", "text", (l) => valeurLigne(l.quoi, l.calcule)),
        champ("cause", "Cause probable", { kind: "prose", width: 40 }, (l) => l.cause),
        champ("observation", "Observation de l'APAP", { kind: "prose", width: 28 }, (l) => l.observation),
        champ("ligne", "Ligne du formulaire", { kind: "integer", width: 12 }, (l) => l.ligne),
      ]),
      ...aFiltrer(2),
    },
  ];
}

/** « Cohérence »: figures of one form that contradict each other. */
export function blocsCoherence({ consolidation }: EtatConsolidation): Block[] {
  return [
    note(
      "Égalités que les chiffres d'un même formulaire doivent tenir, par codes. Une égalité que l'extraction elle-même ne tenait pas n'est pas reprochée à l'APAP.",
    ),
    {
      ...lister(consolidation.incoherences, [
        champ("apap", "APAP", "text", (i) => i.apap),
        champ("egalite", "Égalité attendue", { kind: "prose", width: 40 }, (i) => i.egalite),
        champ("gauche", "À gauche", "integer", (i) => i.gauche),
        champ("droite", "À droite", "integer", (i) => i.droite),
        champ("ecart", "Écart", { kind: "integer", calcul: { type: "difference", de: "gauche", moins: "droite" } }),
      ]),
    },
  ];
}
