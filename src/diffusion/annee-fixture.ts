import { type Critere, cellule, type Mesure } from "./cellules.ts";
import type { CellulePubliee, EditionPubliee } from "./points.ts";
import { imprimee } from "./publication.ts";
import { publier } from "./publier.ts";

/** Somebody who enters or leaves in a month (0: January of the first year). */
export interface Passage {
  mois: number;
  structure: string;
  /** Its category for each criterion: sexe, tranche_age and niveau of who enters, nature of who leaves. */
  criteres: Partial<Record<Critere, string>>;
}

/** A PLIE's year or years, person by person, from which any month's counts follow. */
export interface Annee {
  structures: readonly string[];
  /** Parcours open before the first January, by structure. */
  avant: readonly number[];
  entrees: readonly Passage[];
  sorties: readonly Passage[];
  /** Interviews of each month, by structure. */
  entretiens: readonly (readonly number[])[];
}

const JANVIER = 2026 * 12;

/** The real counts from January of its year to a month. */
export function comptesAu(annee: Annee, mois: number): CellulePubliee[] {
  const debut = mois - (mois % 12);
  const comptes: CellulePubliee[] = [];
  const dans = (p: Passage) => p.mois >= debut && p.mois <= mois;
  const entrees = annee.entrees.filter(dans);
  const sorties = annee.sorties.filter(dans);
  for (const structure of [...annee.structures, null]) {
    const de = (liste: readonly Passage[]) => liste.filter((p) => structure === null || p.structure === structure);
    const somme = (nombres: readonly number[]) =>
      nombres.reduce((n, x, i) => n + (structure === null || annee.structures[i] === structure ? x : 0), 0);
    const nature = (...natures: string[]) => de(sorties).filter((p) => natures.includes(p.criteres.nature ?? ""));
    const stock =
      somme(annee.avant) +
      de(annee.entrees.filter((p) => p.mois < debut)).length -
      de(annee.sorties.filter((p) => p.mois < debut)).length;
    const nombres: Partial<Record<Mesure, number>> = {
      accompagnes: stock + de(entrees).length,
      entrees: de(entrees).length,
      sorties: de(sorties).length,
      entretiens: annee.entretiens.slice(debut, mois + 1).reduce((n, x) => n + somme(x), 0),
      reussies: nature("Positive", "Dynamique").length,
      rapportees: de(sorties).length - nature("Neutralisee").length,
    };
    for (const [mesure, nombre] of Object.entries(nombres)) {
      comptes.push({ cellule: cellule(mesure as Mesure, structure), au: JANVIER + mois, nombre });
    }
    for (const n of ["Positive", "Dynamique", "Autre", "Neutralisee", "NON_RENSEIGNE"]) {
      comptes.push({
        cellule: cellule("sorties", structure, "nature", n),
        au: JANVIER + mois,
        nombre: nature(n).length,
      });
    }
  }
  for (const critere of ["sexe", "tranche_age"] as const) {
    for (const valeur of new Set(entrees.map((p) => p.criteres[critere] ?? ""))) {
      const nombre = entrees.filter((p) => p.criteres[critere] === valeur).length;
      comptes.push({ cellule: cellule("entrees", null, critere, valeur), au: JANVIER + mois, nombre });
    }
  }
  return comptes;
}

/** Editions of these months, each made after those before it. */
export function publierMois(annee: Annee, mois: readonly number[], seuil: number): EditionPubliee[] {
  return publierSuite(
    mois.map((m) => comptesAu(annee, m)),
    seuil,
  ).editions;
}

/** Editions of these counts, each made after those before it; which of them say that those before give small counts back. */
export function publierSuite(
  mois: readonly (readonly CellulePubliee[])[],
  seuil: number,
): { editions: EditionPubliee[]; dejaTrouvees: string[] } {
  const editions: EditionPubliee[] = [];
  const dejaTrouvees: string[] = [];
  for (const comptes of mois) {
    const au = comptes[0]?.au ?? 0;
    const publication = publier(au, comptes, editions, seuil);
    editions.push(imprimee(publication, comptes, String(au)));
    if (publication.dejaTrouvees > 0) dejaTrouvees.push(String(au));
  }
  return { editions, dejaTrouvees };
}
