import type { Reglages } from "../config/reglages.ts";
import type { Day } from "../core/day.ts";
import type { FeuId } from "../core/feu.ts";
import type { Period } from "../core/period.ts";
import { type Jugement, jugerFeux } from "../feux/juger-feux.ts";
import { questionsDe } from "../feux/questions.ts";
import type { EmpreinteLecture } from "../feux/regle-feu.ts";
import type { Profil } from "../ingest/profile.ts";
import type { Rule } from "../rules/rule.ts";
import type { Extraction } from "../tables/extraction.ts";
import { bornesDe } from "./bornes.ts";
import { consequencesPresences, jugerQuestions } from "./consequences.ts";
import { type Socle, socleDe } from "./socle.ts";

/** What the lights of an extraction are judged with. */
export interface DemandeLecture {
  profil: Profil;
  reglages: Reglages;
  /** Rules that tell what an answer changes (LEC-10). */
  regles: readonly Rule[];
  /** Null when it could not be settled: then what depends on it is left out. */
  dates: { arrete: Day; periode: Period } | null;
  /** Red lights to go on with, by `--malgre`. */
  malgre: readonly FeuId[];
  /** Reads the same inputs with another profile. */
  relire: (profil: Profil) => Promise<Extraction>;
  /** What the run before read; null when there is none. */
  precedente: EmpreinteLecture | null;
}

/** The lights of a reading, and the ground of its analysis, made once for both. */
export interface LectureJugee extends Jugement {
  socle: Socle | null;
}

/** Judges all the lights of an extraction, before any figure (domaine.md §3.1). */
export async function jugerLecture(extraction: Extraction, demande: DemandeLecture): Promise<LectureJugee> {
  const { profil, reglages, regles, dates, relire } = demande;
  const lisible = extraction.tables.parcours !== null;
  const socle =
    dates && lisible ? socleDe(extraction, { ...dates, presenceVide: profil.presenceVide, reglages }) : null;
  const comparaison = socle && dates ? { ...dates, profil, reglages, regles, relire } : null;
  const questions = await jugerQuestions(extraction, questionsDe(extraction, profil), comparaison);
  const vue = {
    extraction,
    profil,
    arrete: dates?.arrete ?? null,
    questions,
    nonCouverts:
      socle && extraction.tables.entretiens ? socle.contexte.couverture.nonCouverts(socle.contexte.mois) : [],
    presences: comparaison && socle?.contexte.presencesInconnues ? consequencesPresences(extraction, comparaison) : [],
    partPresencesVides: dates ? reglages.communsLe(dates.arrete).partPresencesVides : 1,
    precedente: demande.precedente,
  };
  const acceptes = new Set<FeuId>([...demande.malgre, ...profil.feux.keys()]);
  const { feux, reserves } = jugerFeux(vue, (id) => reglages.feu(id), acceptes);
  return { feux, reserves: [...reserves, ...(comparaison ? bornesDe(extraction, comparaison) : [])], socle };
}
