import { compareText } from "../core/text.ts";
import { FEUILLES } from "../formulaire/forme.ts";
import type { Calculs, FormulaireRecu } from "../formulaire/modele.ts";
import type { CaseEcartee } from "../formulaire/saisies.ts";
import { chiffresDe, ensembleDe, incoherencesDe } from "./chiffres.ts";
import type { Indices } from "./indices.ts";
import { type Connaitre, ecartsDesLignes } from "./lignes.ts";
import type { Consolidation, Recu } from "./modele.ts";

/** What the forms are compared with. */
export interface Reference {
  calculs: Calculs;
  indices: (apap: string) => Indices;
  connaitre: Connaitre;
}

/**
 * Compares each figure and each line of the returned forms (one per APAP at most, all of the month) with the extraction,
 * and keeps for each figure the computed one, else the declared one. APAPs without a form keep their computed figures.
 */
export function consolider(formulaires: readonly FormulaireRecu[], reference: Reference): Consolidation {
  const { calculs, indices, connaitre } = reference;
  const tries = [...formulaires].sort((a, b) => compareText(a.apap, b.apap));
  const parApap = new Map(tries.map((f) => [f.apap, f]));
  const apaps = [...new Set([...calculs.apaps, ...parApap.keys()])].sort(compareText);
  const chiffres = [
    ...apaps.flatMap((apap) => chiffresDe(apap, parApap.get(apap) ?? null, calculs, indices(apap))),
    ...(calculs.sansApap ? chiffresDe(null, null, calculs, null) : []),
  ];
  const lignes = tries.flatMap((f) => ecartsDesLignes(f, calculs, indices(f.apap), connaitre));
  return {
    mois: calculs.mois,
    arrete: calculs.arrete,
    extraction: calculs.extraction,
    recus: tries.map((f): Recu => {
      const { apap, fichier, verifie, par, le, observation } = f;
      return {
        apap,
        structures: calculs.structuresDe(apap),
        fichier,
        verifie,
        par,
        le,
        observation,
        memeExtraction: f.extraction === calculs.extraction,
        ecarts: chiffres.filter((c) => c.apap === apap && c.ecart !== null && c.ecart !== 0).length,
        ecartsLignes: lignes.filter((l) => l.apap === apap).length,
      };
    }),
    manquants: calculs.apaps.filter((apap) => !parApap.has(apap)),
    chiffres,
    ensemble: ensembleDe(chiffres, calculs),
    lignes,
    incoherences: tries.flatMap(incoherencesDe),
    ecartees: tries.flatMap(({ apap, fichier, ecartees, chiffres: lus }) => {
      const touche = (c: CaseEcartee) =>
        c.feuille === FEUILLES.chiffres ? [...lus].flatMap(([code, l]) => (l.cellule === c.cellule ? [code] : [])) : [];
      return ecartees.map((c) => ({ apap, fichier, ...c, touche: touche(c) }));
    }),
  };
}
