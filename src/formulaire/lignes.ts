import type { Fiche, LigneDetail } from "../core/fiche.ts";
import { obtenir } from "../core/grouper.ts";
import { compareBy } from "../core/text.ts";
import type { IndicateurId } from "../indicators/index.ts";
import { nomAffiche } from "../parcours/participants.ts";
import type { LigneCalculee } from "./modele.ts";
import { AUTRE_APAP, SORTI } from "./rubriques.ts";

/** Counts of the month that put a parcours on an APAP's list: contacts before a handover stay with who held them. */
const COMPTES: ReadonlySet<string> = new Set<IndicateurId>(["accompagnes", "entretiens", "absences"]);

/**
 * The parcours of each APAP in a month (label `periode`), by participant then parcours: those in their charge on its last
 * day, and those that left their portfolio after a contact of the month. Counts left out in `inconnus` are null.
 */
export function lignesParApap(
  fiches: readonly Fiche[],
  details: readonly LigneDetail[],
  periode: string,
  inconnus: { entretiens: boolean; absences: boolean },
): Map<string, LigneCalculee[]> {
  const parParcours = new Map(fiches.map((f) => [cle(f.participant, f.parcours), f]));
  const listes = new Map<string, Map<string, LigneCalculee>>();
  for (const { indicateur, periode: p, participant, parcours, apap, nombre } of details) {
    if (p !== periode || apap === null || participant === null || parcours === null || !COMPTES.has(indicateur))
      continue;
    const liste = obtenir(listes, apap, () => new Map());
    const k = cle(participant, parcours);
    const ligne = obtenir(liste, k, () => ligneDe(participant, parcours, apap, parParcours.get(k), inconnus));
    if (indicateur === "entretiens" && ligne.entretiens !== null) ligne.entretiens += nombre ?? 0;
    if (indicateur === "absences" && ligne.absences !== null) ligne.absences += nombre ?? 0;
  }
  const ordre = compareBy<LigneCalculee>(({ participant, parcours }) => [participant, parcours]);
  return new Map([...listes].map(([apap, liste]) => [apap, [...liste.values()].sort(ordre)]));
}

/** Key of a participant's parcours. */
export function cle(participant: string, parcours: string): string {
  return JSON.stringify([participant, parcours]);
}

function ligneDe(
  participant: string,
  parcours: string,
  apap: string,
  fiche: Fiche | undefined,
  inconnus: { entretiens: boolean; absences: boolean },
): LigneCalculee {
  const situation =
    fiche === undefined
      ? null
      : fiche.sortieReelle !== null
        ? SORTI
        : fiche.apap === apap
          ? fiche.situation
          : AUTRE_APAP;
  const ouvert = situation !== SORTI && situation !== AUTRE_APAP;
  return {
    participant,
    parcours,
    nom: nomAffiche(fiche ?? null),
    integration: fiche?.integration ?? null,
    situation,
    contrat: situation === "EMPLOI" ? (fiche?.contrat ?? null) : null,
    entretiens: inconnus.entretiens ? null : 0,
    absences: inconnus.absences ? null : 0,
    sortiePrevue: ouvert ? (fiche?.sortiePrevue ?? null) : null,
  };
}
