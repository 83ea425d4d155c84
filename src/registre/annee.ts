import * as z from "zod";
import type { Day } from "../core/day.ts";
import { isoMonth, type Month, parseTypedMonth } from "../core/month.ts";
import { compareText } from "../core/text.ts";
import type { Disque } from "../disque/disque.ts";
import { changesDepuis } from "./cloture.ts";
import type { Ecarte, MoisDuRegistre, Registre, Version } from "./registre.ts";
import { type ComptesSuivi, lireComptes } from "./suivi.ts";

/** An APAP of whom nothing, or too little, had come for the month. */
export interface NonEnvoye {
  apap: string;
  /** Participants with a line; null when it is not said. */
  k: number | null;
}

/** A month of the register, as `plie suivi` shows it. */
export interface MoisSuivi {
  mois: Month;
  /** Numbers of the versions, in order; none for a month that was not run. */
  versions: readonly number[];
  transmise: number | null;
  /** Marked by `plie cloturer`. */
  clos: boolean;
  empreinte: string | null;
  /** Files that are not as they were when it was marked. */
  changes: readonly string[];
  arrete: Day | null;
  /** Lights of the reading. */
  feux: readonly string[];
  /** Counts of constats by state; null for a run of an older plie. */
  comptes: ComptesSuivi | null;
  /** Unjustified constats by severity; null when they cannot be read. */
  constats: Readonly<Record<"bloquant" | "majeur" | "mineur" | "info", number>> | null;
  nonEnvoyes: readonly NonEnvoye[];
  /** Figures of the month that the last run of the register rectifies: of the whole PLIE, and all; null: not compared. */
  rectifies: { ensemble: number; tous: number } | null;
}

/** The register told. */
export interface AnneeSuivie {
  mois: readonly MoisSuivi[];
  /** The run that says what was rectified; null when the register is empty. */
  derniere: Version | null;
  ecartes: readonly Ecarte[];
}

const nombre = z.number();
const CONSTATS = z.object({
  feux: z.array(z.object({ id: z.string(), couleur: z.string() })).default([]),
  resume: z.object({ bloquant: nombre, majeur: nombre, mineur: nombre, info: nombre }),
  constats: z.array(
    z.object({
      regle: z.string(),
      apap: z.string().nullable(),
      mois: z.string().nullable(),
      mesure: nombre.nullable(),
    }),
  ),
});
const RECTIFIES = z.object({
  versions: z.array(z.string()),
  rectifies: z.array(z.object({ portee: z.string(), periode: z.string() })),
});
/** A month without enough lines, per APAP (domaine.md §5). */
const SANS_LIGNES = "DON-13";

/** Reads the whole register: months run, sent, closed, rectified, and who had not sent. */
export function lireAnnee(registre: Registre, disque: Disque): AnneeSuivie {
  const derniere = registre.mois.at(-1)?.transmise ?? null;
  const lus = derniere === null ? null : RECTIFIES.safeParse(registre.donnees(derniere, "rectifies.json"));
  const { versions, rectifies } = lus?.success ? lus.data : { versions: [], rectifies: [] };
  const compares = new Set(versions.map((nom) => nom.split("/")[0]));
  const traites = registre.mois.map((m) => {
    const siens = rectifies.filter((r) => r.periode === isoMonth(m.mois));
    const ensemble = siens.filter((r) => r.portee === "ensemble").length;
    const compte = compares.has(isoMonth(m.mois)) ? { ensemble, tous: siens.length } : null;
    return { ...lireMois(m, registre, disque), rectifies: compte };
  });
  return { mois: avecAbsents(traites), derniere, ecartes: registre.ecartes };
}

/** The months between two runs that were not run are told too. */
function avecAbsents(traites: readonly MoisSuivi[]): MoisSuivi[] {
  return traites.flatMap((m, i) => {
    const suivant = traites[i + 1]?.mois ?? m.mois;
    const absents = Array.from({ length: Math.max(0, suivant - m.mois - 1) }, (_, n) => nonTraite(m.mois + n + 1));
    return [m, ...absents];
  });
}

function nonTraite(mois: Month): MoisSuivi {
  return {
    mois,
    versions: [],
    transmise: null,
    clos: false,
    empreinte: null,
    changes: [],
    arrete: null,
    feux: [],
    comptes: null,
    constats: null,
    nonEnvoyes: [],
    rectifies: null,
  };
}

function lireMois(m: MoisDuRegistre, registre: Registre, disque: Disque): Omit<MoisSuivi, "rectifies"> {
  const { mois, versions, cloture, transmise } = m;
  const lus = transmise === null ? null : CONSTATS.safeParse(registre.donnees(transmise, "constats.json"));
  const run = lus?.success ? lus.data : null;
  const comptes = transmise === null ? null : lireComptes(registre.donnees(transmise, "suivi.json"));
  const manques = run?.constats.filter((c) => c.regle === SANS_LIGNES && parseTypedMonth(c.mois ?? "") === mois) ?? [];
  return {
    mois,
    versions: versions.map((v) => v.numero),
    transmise: transmise?.numero ?? null,
    clos: cloture !== null,
    empreinte: cloture?.empreinte ?? null,
    changes: cloture === null || transmise === null ? [] : changesDepuis(cloture, transmise.dossier, disque),
    arrete: transmise === null ? null : registre.arrete(transmise),
    feux: [...new Set(run?.feux.map((f) => `${f.id} ${f.couleur}`) ?? [])].sort(),
    comptes,
    constats: run?.resume ?? null,
    nonEnvoyes: manques
      .flatMap(({ apap, mesure }) => (apap === null ? [] : [{ apap, k: mesure }]))
      .sort((a, b) => compareText(a.apap, b.apap)),
  };
}
