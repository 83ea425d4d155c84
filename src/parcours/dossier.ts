import type { Day } from "../core/day.ts";
import { covers, type Intervals } from "../core/intervals.ts";
import type { Charge } from "../core/report.ts";
import type { AffectationRow, MiseEnRelationRow } from "../tables/autres.ts";
import type { EtapeRow } from "../tables/etapes.ts";
import type { TableName } from "../tables/index.ts";
import type { Participant } from "../tables/participants.ts";
import type { Contact } from "./contact.ts";
import type { Emargement } from "./emargement.ts";
import { couvre, type Etape } from "./etape.ts";
import { type Parcours, tient } from "./parcours.ts";
import type { Veille } from "./veille.ts";

export type { Charge };

export type Situation = "VEILLE" | "EMPLOI" | "FORMATION" | "OPERATION" | "ACCOMPAGNEMENT_SEUL";

export const SITUATIONS: readonly Situation[] = ["EMPLOI", "FORMATION", "OPERATION", "ACCOMPAGNEMENT_SEUL", "VEILLE"];

/** An affectations row whose key cells are known, begun on or before the arrêté. */
export interface Affectation {
  row: AffectationRow;
  apap: string;
  structure: string;
  debut: Day;
  fin: Day;
}

/**
 * Everything that the extraction says of one participant up to the arrêté, built once and read by rules and indicators.
 * Lines after the arrêté are not in it (precisions.md, General 2).
 */
export class Dossier {
  /** Étapes begun on or before the arrêté, by debut then file order. */
  etapes: Etape[] = [];
  /** Étapes rows of everything prescribed on or before the arrêté, begun or not. */
  prescriptions: EtapeRow[] = [];
  veilles: Veille[] = [];
  /** Veilles that end before they begin: without a day, they are nothing but an impossible order (General 21, DON-02). */
  veillesSansJour: Veille[] = [];
  /** By date, heure (empty first), file order. */
  contacts: Contact[] = [];
  contactsCd14: Contact[] = [];
  emargements: Emargement[] = [];
  misesEnRelation: MiseEnRelationRow[] = [];
  affectations: Affectation[] = [];
  /** Days in veille and days occupied by an étape (§4), of any parcours. */
  joursVeille: Intervals = [];
  joursOccupes: Intervals = [];

  private constante: Charge | null = null;

  constructor(
    readonly id: string,
    /** Null for an orphan: no participants row. */
    readonly participant: Participant | null,
    /** Integrated on or before the arrêté, by integration then file order. */
    readonly parcours: readonly Parcours[],
    /** Tables with a dropped row of this participant. */
    readonly rejets: ReadonlySet<TableName>,
  ) {}

  /** The parcours that holds the day; the one integrated last if several (General 5). */
  parcoursLe(day: Day): Parcours | null {
    for (let i = this.parcours.length - 1; i >= 0; i--) {
      const p = this.parcours[i];
      if (p && tient(p, day)) return p;
    }
    return null;
  }

  /** The parcours of an étape or veille as such: the one that holds its beginning, else the first it intersects (General 7). */
  parcoursDe(debut: Day, fin: Day): Parcours | null {
    return (
      this.parcoursLe(debut) ??
      this.parcours.find((p) => p.integration <= fin && p.fin >= debut && p.fin >= p.integration) ??
      null
    );
  }

  /**
   * APAP and structure en charge (General 8): the affectations row that covers the day (the latest begun), else those of
   * the parcours that holds it, else of the latest integrated before it, else of the first.
   */
  chargeLe(day: Day): Charge {
    const seul = this.parcours[0];
    if (seul && this.affectations.length === 0 && this.parcours.length === 1) {
      // nothing can change it: asked for thousands of times a dossier
      return (this.constante ??= { apap: seul.row.apap, structure: seul.row.structure });
    }
    let best: Affectation | null = null;
    for (const a of this.affectations) {
      if (a.debut <= day && day <= a.fin && (best === null || a.debut >= best.debut)) best = a;
    }
    if (best) return { apap: best.apap, structure: best.structure };
    const p =
      this.parcoursLe(day) ?? this.parcours.findLast(({ integration }) => integration <= day) ?? this.parcours[0];
    return { apap: p?.row.apap ?? null, structure: p?.row.structure ?? null };
  }

  /** Situation of §4 on a day that a parcours holds. */
  situationLe(day: Day): Situation {
    if (covers(this.joursVeille, day)) return "VEILLE";
    let best: Situation = "ACCOMPAGNEMENT_SEUL";
    for (const e of this.etapes) {
      if (!couvre(e, day)) continue;
      if (e.famille === "emploi") return "EMPLOI";
      if (e.famille === "formation") best = "FORMATION";
      else if (best === "ACCOMPAGNEMENT_SEUL" && e.famille !== "accompagnement") best = "OPERATION";
    }
    return best;
  }
}
