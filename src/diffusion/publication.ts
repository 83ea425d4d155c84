import type { Bloc, Cellule } from "./cellules.ts";
import { type CellulePubliee, type EditionPubliee, type Jusque, jusque } from "./points.ts";

/**
 * What an edition prints of a count: its number; the number and the day of an earlier edition, since the change is too
 * small to be told; « masked » (not 0); nothing, so that others may be shown.
 */
export type Etat =
  | { readonly etat: "montre"; readonly nombre: number }
  | ({ readonly etat: "repris"; readonly nombre: number | null } & Jusque)
  | { readonly etat: "masque" }
  | { readonly etat: "tu" };

/** An edition that may be published: nothing can be found from it and from those before it. */
export interface Publication {
  etat(cellule: Cellule): Etat;
  /** Tables and columns that are printed, and those given up. */
  readonly blocs: ReadonlySet<Bloc>;
  readonly abandonnes: readonly Bloc[];
  /** Small counts that earlier editions already give to who compares them: nothing can be done about them. */
  readonly dejaTrouvees: number;
}

/** What a publication prints of these counts, as the next edition reads it. */
export function imprimee(
  publication: Pick<Publication, "etat">,
  comptes: readonly CellulePubliee[],
  nom = "",
): EditionPubliee {
  const cellules = comptes.flatMap((c): CellulePubliee[] => {
    const etat = publication.etat(c.cellule);
    if (etat.etat === "tu") return [];
    if (etat.etat === "masque") return [{ ...c, nombre: null }];
    return [{ ...jusque(etat.etat === "repris" ? etat : c), cellule: c.cellule, nombre: etat.nombre }];
  });
  return { nom, au: comptes[0]?.au ?? 0, cellules };
}
