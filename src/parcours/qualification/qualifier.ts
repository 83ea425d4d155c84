import { addMonths, type Day } from "../../core/day.ts";
import { frNumber } from "../../core/format.ts";
import { compareBy } from "../../core/text.ts";
import type { Contexte } from "../contexte.ts";
import type { Dossier } from "../dossier.ts";
import type { Etape } from "../etape.ts";
import type { Parcours } from "../parcours.ts";
import { type Cas, casDe } from "./cas.ts";
import { CLASSES, type Classe } from "./classe.ts";
import { etatVoie, laPlusProche, type Voie } from "./condition.ts";
import { type Piece, piecesDe } from "./pieces.ts";
import type { ReglagesQualification } from "./reglages.ts";
import { voiesEmploi } from "./voies-emploi.ts";
import { voiesFormation } from "./voies-formation.ts";

/** What the étapes say of a sortie (Annexes 2 and 3), with every condition met, failed or unknown. */
export interface Qualification {
  jour: Day;
  /** Étapes running at the day, or ended shortly before: those that may justify the sortie. */
  etapes: readonly Etape[];
  /** Every way that they open, best class first, each with its conditions. */
  voies: readonly Voie[];
  /** Best class all of whose conditions are met. */
  sure: Classe;
  /** Best class with no condition failed: what `sure` may become once the missing values are known. */
  possible: Classe;
  /** The way that gives the sure class; null for Autre. */
  voieSure: Voie | null;
  /** A way that gives the possible class, the one with the fewest unknown conditions; null for Autre. */
  voiePossible: Voie | null;
  /** The commission decides: a dérogation, a Dynamique, or hours to settle; « selon » while a missing value decides. */
  commission: "requise" | "selon" | "non";
  /** Rests on a CDD of exactly 20 h *param*, which Annexes 2 and 3 read differently. */
  aArbitrer: boolean;
  /** Pieces of the class entered when it is Positive or Dynamique, else of the sure class. */
  pieces: readonly Piece[];
  /** French sentences. */
  avertissements: readonly string[];
}

/** The sortie of a parcours to qualify: réelle, else prévue up to 30 days *param* after the arrêté; null when there is none. */
export function jourDeSortie(
  parcours: Parcours,
  { arrete, communs }: Pick<Contexte, "arrete" | "communs">,
): { jour: Day; reelle: boolean } | null {
  if (parcours.sortie !== null) return { jour: parcours.sortie, reelle: true };
  const prevue = parcours.row.date_sortie_prevue;
  if (prevue === null || prevue > arrete + communs.qualification.joursSortiePrevue) return null;
  return { jour: prevue, reelle: false };
}

/** Étapes of the parcours running on the day, ended at most 30 days before, or 6 months for a certified formation. */
function considerees(parcours: Parcours, jour: Day, seuils: ReglagesQualification): Etape[] {
  const depuis = jour - seuils.joursEtapeFinie;
  const depuisCertifiee = Math.min(depuis, addMonths(jour, -seuils.moisFormationFinie));
  return parcours.etapes
    .filter((e) => {
      if (e.famille !== "emploi" && e.famille !== "formation") return false;
      const certifiee = e.famille === "formation" && e.row.certification_obtenue === true;
      return e.debut <= jour && e.fin >= (certifiee ? depuisCertifiee : depuis);
    })
    .sort(compareBy((e) => [e.debut, e.fin, e.row.contrat, e.heures ?? 0]));
}

/**
 * Qualifies a sortie of the parcours on a day (§II.5, Annexes 2 and 3; precisions.md, « Qualification »). The best class of
 * any étape counts, by the thresholds of that day; étapes begun after the arrêté are not looked at.
 */
export function qualifier(
  dossier: Dossier,
  parcours: Parcours,
  jour: Day,
  contexte: Pick<Contexte, "communsLe" | "extraction">,
): Qualification {
  const seuils = contexte.communsLe(jour).qualification;
  const cas = casDe(dossier, parcours, jour, seuils);
  const etapes = considerees(parcours, jour, seuils);
  const voies = etapes
    .flatMap((e) => (e.famille === "emploi" ? voiesEmploi(e, cas) : voiesFormation(e, cas)))
    .sort((a, b) => CLASSES.indexOf(a.classe) - CLASSES.indexOf(b.classe));
  const voieSure = meilleure(voies.filter((v) => etatVoie(v) === "remplie"));
  const voiePossible = meilleure(voies.filter((v) => etatVoie(v) !== "manquee"));
  const sure = voieSure?.classe ?? "Autre";
  const possible = voiePossible?.classe ?? "Autre";
  const retenue = sure === possible ? voieSure : voiePossible;
  const aArbitrer = retenue?.conditions.some((c) => c.aArbitrer) ?? false;
  return {
    jour,
    etapes,
    voies,
    sure,
    possible,
    voieSure,
    voiePossible,
    commission: commissionDe(sure, possible, aArbitrer),
    aArbitrer,
    pieces: piecesDe(parcours.row, classeDesPieces(parcours.row.nature_sortie, sure), contexte.extraction),
    avertissements: avertissementsDe(etapes, cas, aArbitrer),
  };
}

/** Of the ways of the best class, the one with the fewest unknown conditions and the least to settle. */
function meilleure(voies: readonly Voie[]): Voie | null {
  const [premiere] = voies;
  return premiere ? laPlusProche(voies.filter((v) => v.classe === premiere.classe)) : null;
}

/** True for the classes that the commission decides (Annexe 3, third column). */
function enCommission(classe: Classe): boolean {
  return classe === "derogation" || classe === "Dynamique";
}

function commissionDe(sure: Classe, possible: Classe, aArbitrer: boolean): Qualification["commission"] {
  if (sure === possible) return enCommission(sure) || aArbitrer ? "requise" : "non";
  return enCommission(sure) || enCommission(possible) || aArbitrer ? "selon" : "non";
}

function classeDesPieces(nature: Parcours["row"]["nature_sortie"], sure: Classe): Classe {
  if (nature === "Positive") return sure === "derogation" ? sure : nature;
  return nature === "Dynamique" ? nature : sure;
}

function avertissementsDe(etapes: readonly Etape[], { age, seuils }: Cas, aArbitrer: boolean): string[] {
  const out: string[] = [];
  const inclusion = etapes.some((e) => e.row.contrat === "CDI_INCLUSION");
  if (inclusion && age !== null && age < seuils.ageCdiInclusion) {
    out.push(`CDI d'inclusion à ${age} ans : la loi le réserve aux ${seuils.ageCdiInclusion} ans et plus.`);
  }
  if (inclusion && age === null) out.push("CDI d'inclusion : l'âge n'est pas connu.");
  if (aArbitrer) {
    out.push(
      `CDD de ${frNumber(seuils.heuresPositive, 2)} h juste : l'Annexe 2 l'admet, l'Annexe 3 écrit « plus de » : à arbitrer.`,
    );
  }
  return out;
}
