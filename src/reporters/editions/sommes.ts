import { grouper, obtenir } from "../../core/grouper.ts";
import { type Constat, GRAVITES } from "../../core/report.ts";
import type { DemandeChiffre } from "../../indicators/catalogue.ts";
import type { IndicateurId } from "../../indicators/index.ts";
import type { Somme } from "../document/model.ts";
import type { Chiffres, Rang } from "./chiffres.ts";
import type { Socle } from "./socle.ts";

/** Which figure a column, or the rows of a list, add up to: one of a scope and a period. */
export type DeSomme = Pick<Somme, "column" | "ou"> & { chiffre: IndicateurId | DemandeChiffre; periode: string };

/** What the report says that lists of a scope must add up to. */
export function sommesDe(chiffres: Chiffres, rang: Rang, demandes: readonly DeSomme[]): Somme[] {
  return demandes.map(({ chiffre, periode, ...ou }) => {
    const demande = typeof chiffre === "string" ? { indicateur: chiffre } : chiffre;
    return {
      ...ou,
      chiffre: `${chiffres.catalogue.titre(demande)}, ${periode}`,
      vaut: chiffres.nombre(rang, demande, periode),
    };
  });
}

/** The constats of a month by whom they are addressed to, sorted out once: every edition asks for its own several times. */
interface Adresses {
  ensemble: readonly Constat[];
  structure: ReadonlyMap<string | null, readonly Constat[]>;
  apap: ReadonlyMap<string | null, readonly Constat[]>;
}

const adresses = new WeakMap<object, Adresses>();

/** Constats of the report addressed to a scope, those of suspect rules left out. */
export function constatsDuRang(socle: Pick<Socle, "report" | "suspectes">, { portee, nom }: Rang): readonly Constat[] {
  const tries = obtenir(adresses, socle, () => {
    const ensemble = socle.report.constats.filter((c) => !socle.suspectes.has(c.regle));
    return { ensemble, structure: grouper(ensemble, (c) => c.structure), apap: grouper(ensemble, (c) => c.apap) };
  });
  return portee === "ensemble"
    ? tries.ensemble
    : ((portee === "structure" ? tries.structure : tries.apap).get(nom) ?? []);
}

/** What a list of constats adds up to: the constats to correct of each severity, and the justified ones. */
export function sommesDesConstats(
  constats: readonly Constat[],
  /** Column that is empty unless the constat is justified. */
  justifie: string,
): Somme[] {
  return GRAVITES.map((g) => ({
    ou: [
      { column: "gravite", egal: g },
      { column: justifie, egal: null },
    ],
    chiffre: `constats à corriger, ${g}`,
    vaut: constats.filter((c) => c.justification === null && c.gravite === g).length,
  }));
}
