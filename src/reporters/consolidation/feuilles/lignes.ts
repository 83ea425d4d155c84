import type { Block, Cell } from "../../document/model.ts";
import type { EtatConsolidation } from "../etat.ts";
import { QUOI, valeurLigne } from "../mots.ts";

/** « Participants »: each point on which a line of a form is not the extraction's. */
export function blocsLignes({ consolidation, noms }: EtatConsolidation, avecNoms: boolean): Block[] {
  return [
    {
      kind: "table",
      columns: [
        { key: "apap", titre: "APAP", kind: "text" },
        { key: "participant", titre: "Identifiant", kind: "text" },
        ...(avecNoms ? [{ key: "nom", titre: "NOM Prénom", kind: "text" } as const] : []),
        { key: "parcours", titre: "Parcours", kind: "text" },
        { key: "quoi", titre: "Quoi", kind: "text" },
        { key: "declare", titre: "Déclaré", kind: "text" },
        { key: "calcule", titre: "Extraction", kind: "text" },
        { key: "cause", titre: "Cause probable", kind: "prose", width: 40 },
        { key: "observation", titre: "Observation de l'APAP", kind: "prose", width: 28 },
        { key: "ligne", titre: "Ligne du formulaire", kind: "integer", width: 12 },
      ],
      rows: consolidation.lignes.map((l): Cell[] => [
        l.apap,
        l.participant,
        ...(avecNoms ? [noms.get(l.participant) ?? null] : []),
        l.parcours,
        QUOI[l.quoi],
        valeurLigne(l.quoi, l.declare),
        valeurLigne(l.quoi, l.calcule),
        l.cause,
        l.observation,
        l.ligne,
      ]),
      filtre: true,
      figer: true,
      figerColonnes: 2,
      vide: "Aucun écart : les lignes des formulaires sont celles de l'extraction.",
    },
  ];
}

/** « Cohérence »: figures of one form that contradict each other. */
export function blocsCoherence({ consolidation }: EtatConsolidation): Block[] {
  return [
    {
      kind: "note",
      texte:
        "Égalités que les chiffres d'un même formulaire doivent tenir, par codes. Une égalité que l'extraction elle-même ne tenait pas n'est pas reprochée à l'APAP.",
    },
    {
      kind: "table",
      columns: [
        { key: "apap", titre: "APAP", kind: "text" },
        { key: "egalite", titre: "Égalité attendue", kind: "prose", width: 40 },
        { key: "gauche", titre: "À gauche", kind: "integer" },
        { key: "droite", titre: "À droite", kind: "integer" },
        {
          key: "ecart",
          titre: "Écart",
          kind: "integer",
          calcul: { type: "difference", de: "gauche", moins: "droite" },
        },
      ],
      rows: consolidation.incoherences.map((i): Cell[] => [i.apap, i.egalite, i.gauche, i.droite, null]),
      vide: "Aucune contradiction dans les formulaires reçus.",
    },
  ];
}
