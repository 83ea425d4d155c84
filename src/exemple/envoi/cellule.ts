import { frDay } from "../../core/day.ts";
import { type Column, pairs } from "../../tables/column.ts";
import { heure } from "../csv-canonique.ts";
import type { Rng } from "../prng.ts";

/** How the people of a PLIE write the codes of the model, where it is not the code; each is an alias that needs no profile. */
const LIBELLES: ReadonlyMap<string, string> = new Map(
  pairs(`
    FACE_A_FACE = Face à face | TELEPHONE = Téléphone | VISIO = Visio | MAIL = Courriel | COURRIER = Courrier |
    DIAGNOSTIC = Diagnostic | SUIVI = Suivi | SUIVI_EMPLOI = Suivi en emploi | BILAN = Bilan |
    TRIPARTITE = Tripartite | COLLECTIF = Collectif | PARTICIPANT = Participant | EMPLOYEUR = Employeur |
    OPERATEUR = Opérateur | PARTENAIRE = Partenaire | PRESENT = Présent | ABSENT_EXCUSE = Absent excusé |
    ABSENT = Absent | ANNULE = Annulé | A_PRECISER = À préciser | F = Mme | H = M. | FR = Française |
    HORS_UE = Hors UE | DE = Demandeur d’emploi | INACTIF = Inactif | FORMATION = Formation | EMPLOI = Emploi |
    RECHERCHE = En recherche d’emploi | accompagnement = Accompagnement renforcé | operation = Opération |
    formation = Formation | emploi = Emploi | transversale = Action transversale | plein = Temps plein |
    partiel = Temps partiel | INTERIM = Intérim | ENTREPRISE = Entreprise | ASSOCIATION = Association |
    COLLECTIVITE = Collectivité
  `),
);

/** `0h45`, `1h05`. */
function heuresMinutes(minutes: number): string {
  return `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, "0")}`;
}

/** A duration as people type it: `45` mostly, `45 min`, `0h45`, `1h05`. */
function dureeEcrite(rng: Rng, minutes: number): string {
  if (minutes > 60 && rng.chance(0.5)) return heuresMinutes(minutes);
  const x = rng.next();
  if (x < 0.75) return String(minutes);
  return x < 0.9 ? `${minutes} min` : heuresMinutes(minutes);
}

/** A value as a PLIE's list shows it; null is an empty cell. */
export function cellule(rng: Rng, column: Column, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join("/");
  if (typeof value === "boolean") return value ? "Oui" : "Non";
  if (typeof value === "number") {
    if (column.kind === "day" || column.kind === "dateOrYesNo") return frDay(value);
    if (column.kind === "minutes") return dureeEcrite(rng, value);
    const ecrite = column.kind === "time" ? heure(value) : String(value).replace(".", ",");
    return column.kind === "hours" && !rng.chance(0.7) ? `${ecrite} h` : ecrite;
  }
  const text = String(value);
  return column.kind === "code" ? (LIBELLES.get(text) ?? text) : text;
}
