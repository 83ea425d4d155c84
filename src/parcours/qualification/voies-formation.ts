import { addMonths, frDay } from "../../core/day.ts";
import type { Etape } from "../etape.ts";
import { type Cas, jourVu } from "./cas.ts";
import { type Condition, etatDe, type Voie } from "./condition.ts";

/**
 * The ways that a formation opens (Annexe 3): a certification obtained, or a certifying formation of nine months from its
 * sixth month, which the commission must accept.
 */
export function voiesFormation(etape: Etape, cas: Cas): Voie[] {
  const { moisFormationLongue, moisSortieFormation } = cas.seuils;
  const { row } = etape;
  const terme = row.date_fin_prevue ?? row.date_fin;
  const jour = jourVu(etape, cas);
  const certifiante: Condition = {
    libelle: "formation certifiante",
    etat: etatDe(row.certifiante),
    constate: null,
    preuves: [row],
  };
  return [
    {
      classe: "Positive",
      titre: "formation certifiante",
      etape,
      conditions: [
        certifiante,
        {
          libelle: "certification obtenue",
          etat: etatDe(row.certification_obtenue),
          constate: null,
          preuves: [row],
        },
      ],
    },
    {
      classe: "derogation",
      titre: "formation certifiante longue",
      etape,
      conditions: [
        certifiante,
        {
          libelle: `${moisFormationLongue} mois au moins`,
          etat: etatDe(terme === null ? null : addMonths(etape.debut, moisFormationLongue) <= terme + 1),
          constate: terme === null ? null : `du ${frDay(etape.debut)} au ${frDay(terme)}`,
          preuves: [row],
        },
        {
          libelle: `à partir du ${moisSortieFormation}e mois`,
          etat: etatDe(addMonths(etape.debut, moisSortieFormation - 1) <= jour),
          constate: `le ${frDay(jour)}`,
          preuves: [row],
        },
      ],
    },
  ];
}
