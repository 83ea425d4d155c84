import type { ChiffreConsolide } from "../../../consolidation/modele.ts";
import { aFiltrer, type Champ, champ, lister } from "../../document/lister.ts";
import type { Block } from "../../document/model.ts";
import type { EtatConsolidation } from "../etat.ts";
import { enEcart, nomApap, origineDite } from "../mots.ts";

const DEBUT: readonly Champ<ChiffreConsolide>[] = [
  champ("apap", "APAP", "text", (c) => nomApap(c.apap)),
  champ("code", "Code", "text", (c) => c.rubrique.code),
  champ("chiffre", "Chiffre", { kind: "prose", width: 34 }, (c) => c.rubrique.titre),
  champ("declare", "Déclaré", { kind: "integer", width: 10 }, (c) => c.declare),
  champ(
    "calcule",
    "Extraction",
    { kind: "integer", width: 11 },
    (c) => c.calcule ?? { motif: c.motif ?? "non calculé" },
  ),
  champ("ecart", "Écart", { kind: "integer", width: 9 }, (c) => c.ecart),
];

/** « Écarts »: each declared figure that is not the extraction's, with its cell and its likely causes. */
export function blocsEcarts({ consolidation }: EtatConsolidation): Block[] {
  const fichiers = new Map(consolidation.recus.map((r) => [r.apap, r.fichier]));
  return [
    {
      ...lister(enEcart(consolidation.chiffres), [
        DEBUT,
        champ("causes", "Causes probables", { kind: "prose", width: 52 }, (c) =>
          c.causes.map((cause, i) => `${i + 1}. ${cause}`).join("\n"),
        ),
        champ("observation", "Observation de l'APAP", { kind: "prose", width: 28 }, (c) => c.observation),
        champ("ou", "Case", "text", (c) => c.cellule),
        champ("fichier", "Fichier", { kind: "prose", width: 30 }, (c) =>
          c.apap === null ? null : (fichiers.get(c.apap) ?? null),
        ),
      ]),
      ...aFiltrer(3),
    },
  ];
}

/** « Chiffres »: every figure of every APAP, declared, computed, kept. */
export function blocsChiffres({ consolidation }: EtatConsolidation): Block[] {
  return [
    {
      ...lister(consolidation.chiffres, [
        DEBUT,
        champ("formulaire", "Au formulaire", { kind: "integer", width: 12 }, (c) => c.auFormulaire),
        champ(
          "retenu",
          "Retenu",
          { kind: "integer", width: 10 },
          (c) => c.retenu ?? { motif: "ni calculé ni déclaré" },
        ),
        champ("origine", "Origine", "text", (c) => origineDite(c)),
      ]),
      tones: consolidation.chiffres.map((c) => (c.ecart !== null && c.ecart !== 0 ? "majeur" : null)),
      ...aFiltrer(3),
    },
  ];
}
