import { frNumber } from "../../core/format.ts";
import type { Etape } from "../etape.ts";
import type { Cas } from "./cas.ts";
import { type Condition, condition, type Etat, tous } from "./condition.ts";

/** Rounding of the reader: `11h40` as a number of hours is 700 minutes. */
const EPSILON = 1e-9;

/** Hours against a minimum: heures_hebdo decides; without it a full time meets every minimum, else it is unknown. */
function etatHeures(etape: Etape, min: number, incluses = true): Etat {
  if (etape.heures === null) return etape.row.temps === "plein" ? "remplie" : "inconnue";
  if (Math.abs(etape.heures - min) < EPSILON) return incluses ? "remplie" : "manquee";
  return etape.heures > min ? "remplie" : "manquee";
}

function heuresLues(etapes: readonly Etape[]): string | null {
  const lues = etapes.map((e) =>
    e.heures !== null ? `${frNumber(e.heures, 2)} h` : e.row.temps === "plein" ? "temps plein" : "heures inconnues",
  );
  return [...new Set(lues)].join(", ");
}

/** At least `min` hours a week in each of the étapes. */
export function heuresAuMoins(etapes: readonly Etape[], min: number): Condition {
  return condition(
    `au moins ${frNumber(min, 2)} h par semaine`,
    tous(etapes.map((e) => etatHeures(e, min))),
    heuresLues(etapes),
    etapes.map((e) => e.row),
  );
}

/** Enough hours for a Positive: a CDD of exactly 20 h may be left out by a setting (Annexe 3 writes « > 20 h »). */
function etatPositif(etape: Etape, cas: Cas): Etat {
  const { heuresPositive, cddHeuresIncluses } = cas.seuils;
  return etatHeures(etape, heuresPositive, cddHeuresIncluses || etape.row.contrat !== "CDD");
}

/**
 * At least 20 h *param* a week in each of the étapes. A CDD of exactly that, which Annexe 2 allows and Annexe 3 does not, is
 * left to the commission.
 */
export function heuresPositives(etapes: readonly Etape[], cas: Cas): Condition {
  const { heuresPositive } = cas.seuils;
  const aArbitrer = etapes.some(
    (e) => e.row.contrat === "CDD" && e.heures !== null && Math.abs(e.heures - heuresPositive) < EPSILON,
  );
  const etat = tous(etapes.map((e) => etatPositif(e, cas)));
  return { ...heuresAuMoins(etapes, heuresPositive), etat, ...(aArbitrer ? { aArbitrer } : {}) };
}

/**
 * Under 20 h *param* by choice: each étape has enough hours or is chosen, one at least is under. Empty hours stay unknown
 * even when the part time is chosen (precisions.md, « Also settled »).
 */
export function partielChoisi(etapes: readonly Etape[], cas: Cas): Condition {
  const heures = etapes.map((e) => etatPositif(e, cas));
  const chacune = etapes.map((e, i): Etat => {
    if (heures[i] !== "manquee") return heures[i] ?? "inconnue";
    if (e.row.temps_partiel_choisi === null) return "inconnue";
    return e.row.temps_partiel_choisi ? "remplie" : "manquee";
  });
  const uneSous: Etat = heures.includes("manquee") ? "remplie" : heures.includes("inconnue") ? "inconnue" : "manquee";
  const choix = etapes.map((e) => e.row.temps_partiel_choisi);
  return condition(
    `moins de ${frNumber(cas.seuils.heuresPositive, 2)} h par semaine, par choix`,
    tous([...chacune, uneSous]),
    `${heuresLues(etapes)}${choix.includes(true) ? ", choisi" : choix.includes(false) ? ", non choisi" : ""}`,
    etapes.map((e) => e.row),
  );
}

/** At least `min` minutes a week. */
export function minutesAuMoins(etape: Etape, min: number): Condition {
  const heures = Math.floor(min / 60);
  const minutes = String(min % 60).padStart(2, "0");
  return condition(`au moins ${heures} h ${minutes} par semaine`, etatHeures(etape, min / 60), heuresLues([etape]), [
    etape.row,
  ]);
}
