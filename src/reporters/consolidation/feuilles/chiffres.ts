import type { ChiffreConsolide } from "../../../consolidation/modele.ts";
import type { Block, Cell, Column } from "../../document/model.ts";
import { titreRubrique } from "../../formulaire/mots.ts";
import type { EtatConsolidation } from "../etat.ts";
import { enEcart, nomApap, origineDite } from "../mots.ts";

const DEBUT: readonly Column[] = [
  { key: "apap", titre: "APAP", kind: "text" },
  { key: "code", titre: "Code", kind: "text" },
  { key: "chiffre", titre: "Chiffre", kind: "prose", width: 34 },
  { key: "declare", titre: "Déclaré", kind: "integer", width: 10 },
  { key: "calcule", titre: "Extraction", kind: "integer", width: 11 },
  { key: "ecart", titre: "Écart", kind: "integer", width: 9 },
];

function debut(c: ChiffreConsolide): Cell[] {
  const { apap, rubrique, declare, calcule, motif, ecart } = c;
  return [
    nomApap(apap),
    rubrique.code,
    titreRubrique(rubrique),
    declare,
    calcule ?? { motif: motif ?? "non calculé" },
    ecart,
  ];
}

/** « Écarts »: each declared figure that is not the extraction's, with its cell and its likely causes. */
export function blocsEcarts({ consolidation }: EtatConsolidation): Block[] {
  const fichiers = new Map(consolidation.recus.map((r) => [r.apap, r.fichier]));
  return [
    {
      kind: "table",
      columns: [
        ...DEBUT,
        { key: "causes", titre: "Causes probables", kind: "prose", width: 52 },
        { key: "observation", titre: "Observation de l'APAP", kind: "prose", width: 28 },
        { key: "ou", titre: "Case", kind: "text" },
        { key: "fichier", titre: "Fichier", kind: "prose", width: 30 },
      ],
      rows: enEcart(consolidation.chiffres).map((c): Cell[] => [
        ...debut(c),
        c.causes.map((cause, i) => `${i + 1}. ${cause}`).join("\n"),
        c.observation,
        c.cellule,
        c.apap === null ? null : (fichiers.get(c.apap) ?? null),
      ]),
      filtre: true,
      figer: true,
      figerColonnes: 3,
      vide: "Aucun écart : chaque chiffre déclaré est celui de l'extraction.",
    },
  ];
}

/** « Chiffres »: every figure of every APAP, declared, computed, kept. */
export function blocsChiffres({ consolidation }: EtatConsolidation): Block[] {
  return [
    {
      kind: "table",
      columns: [
        ...DEBUT,
        { key: "formulaire", titre: "Au formulaire", kind: "integer", width: 12 },
        { key: "retenu", titre: "Retenu", kind: "integer", width: 10 },
        { key: "origine", titre: "Origine", kind: "text" },
      ],
      rows: consolidation.chiffres.map((c): Cell[] => [
        ...debut(c),
        c.auFormulaire,
        c.retenu ?? { motif: "ni calculé ni déclaré" },
        origineDite(c),
      ]),
      tones: consolidation.chiffres.map((c) => (c.ecart !== null && c.ecart !== 0 ? "majeur" : null)),
      filtre: true,
      figer: true,
      figerColonnes: 3,
    },
  ];
}
