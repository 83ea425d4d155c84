import { frDay } from "../../core/day.ts";
import type { Etape } from "../etape.ts";
import { type Cas, jourVu } from "./cas.ts";
import { condition, etatDe, type Voie, voie } from "./condition.ts";
import { conclu, depuisLeMois } from "./suite.ts";

/**
 * The ways that a formation opens (Annexe 3): a certification obtained, or a certifying formation of nine months from its
 * sixth month, which the commission must accept.
 */
export function voiesFormation(etape: Etape, cas: Cas): Voie[] {
  const { moisFormationLongue, moisSortieFormation } = cas.seuils;
  const { row } = etape;
  const jour = jourVu(etape, cas);
  const certifiante = condition("formation certifiante", etatDe(row.certifiante), null, [row]);
  return [
    voie("Positive", "formation certifiante", etape, [
      certifiante,
      condition("certification obtenue", etatDe(row.certification_obtenue), null, [row]),
    ]),
    voie("derogation", "formation certifiante longue", etape, [
      certifiante,
      conclu(`${moisFormationLongue} mois au moins`, etape, moisFormationLongue),
      depuisLeMois(etape, moisSortieFormation, jour, `le ${frDay(jour)}`),
    ]),
  ];
}
