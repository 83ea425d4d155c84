import { type Day, isoDay, parseTypedDay } from "../core/day.ts";
import { type Period, periodLabel } from "../core/period.ts";
import { PlieError } from "../core/plie-error.ts";
import { tailleLisible } from "../csf/demande.ts";
import type { ParametresTirage } from "../csf/grille.ts";
import { tailleProposee } from "../csf/intervalle.ts";
import type { GrilleLue } from "../csf/lire-grille.ts";
import type { FiltrePopulation } from "../csf/population.ts";
import { type Candidat, empreinteDe, type Taille, type Tirage, tirer } from "../csf/tirage.ts";
import { tirerSelonMinutes } from "../csf/tirage-minutes.ts";
import type { EtatCsf } from "../reporters/csf/etat.ts";
import type { OptionsCsf } from "./csf.ts";
import { nomConnu } from "./filtre.ts";

/** What of the options says which sample: the grid that is read back stands in for what is not typed. */
export interface DemandeCsf extends Pick<EtatCsf, "parametres" | "precision" | "graineParDefaut"> {
  /** Null for a list, or until the population says which size gives the precision wanted. */
  taille: Taille | null;
  filtre: FiltrePopulation;
}

const NOMS: Readonly<Record<Exclude<keyof ParametresTirage, "effectifs">, string>> = {
  methode: "la méthode",
  graine: "la graine",
  taille: "la taille",
  strates: "les strates",
  periode: "la période",
  arrete: "l'arrêté",
  apap: "l'APAP",
  structure: "la structure",
};

/** Period and arrêté of a grid, for what the options do not say. */
export function datesDeGrille({ parametres, fichier }: GrilleLue): { periode: Period; arrete: Day } {
  const [start, end, arrete] = [...parametres.periode, parametres.arrete].map((texte) => parseTypedDay(texte ?? ""));
  if (start == null || end == null || arrete == null) {
    throw new PlieError(`« ${fichier} » : la période du tirage n'est plus lisible. Reprenez la grille d'origine.`);
  }
  return { periode: { start, end }, arrete };
}

/** The draw asked for; refuses one that contradicts the grid read back. */
export function demandeDe(
  options: OptionsCsf,
  dates: { periode: Period; arrete: Day },
  connus: { apaps: readonly string[]; structures: readonly string[] },
  grille: GrilleLue | null,
): DemandeCsf {
  const avant = grille?.parametres ?? null;
  const liste = options.liste !== undefined || (avant?.methode === "liste" && options.taille === undefined);
  const taille = liste ? null : (options.taille ?? tailleDe(avant?.taille ?? null));
  if (!liste && taille === null && options.precision === undefined) {
    throw new PlieError(
      "la taille de l'échantillon relève du contrôle : donnez --taille 60, --taille 10%, --precision 5% (plie propose alors une taille) ou --liste FICHIER.",
    );
  }
  const tirage = options.methode === "minutes" || avant?.methode === "minutes" ? "minutes" : "tirage";
  const strates = options.strates ?? avant?.strates ?? [];
  if (!liste && tirage === "minutes" && strates.length > 0) {
    throw new PlieError(
      "--strates et --methode minutes ne vont pas ensemble : un tirage selon les minutes suit les minutes, non les strates. Retirez l'un des deux.",
    );
  }
  const nom = (voulu: string | undefined, deja: string | null, noms: readonly string[], option: string) =>
    voulu === undefined ? deja : nomConnu(voulu, noms, option);
  const filtre = {
    apap: nom(options.apap, avant?.apap ?? null, connus.apaps, "--apap"),
    structure: nom(options.structure, avant?.structure ?? null, connus.structures, "--structure"),
  };
  const graineParDefaut = options.graine === undefined && avant === null;
  const parametres: ParametresTirage = {
    methode: liste ? "liste" : tirage,
    graine: liste ? null : (options.graine ?? avant?.graine ?? periodLabel(dates.periode)),
    taille: taille === null ? null : tailleLisible(taille),
    strates: liste ? [] : strates,
    periode: [isoDay(dates.periode.start), isoDay(dates.periode.end)],
    arrete: arreteDuTirage(avant, dates.arrete),
    ...filtre,
  };
  if (grille !== null) refuserAutreTirage(grille, parametres);
  const precision =
    taille === null && !liste ? { points: options.precision ?? 0, attendu: options.attendu ?? 0.1 } : null;
  return { parametres, taille, precision, filtre, graineParDefaut };
}

/** Day up to which the extraction was read when the sample was drawn: one read again later keeps the draw's own. */
function arreteDuTirage(avant: ParametresTirage | null, arrete: Day): string {
  const alors = avant === null ? null : parseTypedDay(avant.arrete);
  return isoDay(alors !== null && alors < arrete ? alors : arrete);
}

function tailleDe(texte: string | null): Taille | null {
  if (texte === null) return null;
  const nombre = Number(texte.replace(/\s*%$/, "").replace(",", "."));
  return texte.endsWith("%") ? { pourcent: nombre } : { nombre };
}

function refuserAutreTirage({ fichier, parametres }: GrilleLue, voulus: ParametresTirage): void {
  for (const cle of Object.keys(NOMS) as (keyof typeof NOMS)[]) {
    const [dela, voulu] = [parametres[cle], voulus[cle]].map((v) => (Array.isArray(v) ? v.join(" ") : (v ?? "aucune")));
    if (dela === voulu) continue;
    throw new PlieError(
      `« ${fichier} » est la grille d'un autre échantillon : ${NOMS[cle]} y est « ${dela} », vous demandez « ${voulu} ». Retirez l'option, ou donnez la grille de cet échantillon.`,
    );
  }
}

/** The sample of a demand: the grid's when one is read back; else drawn, or the list's, all of them in the population. */
export function echantillonDe(
  { parametres, taille, precision }: DemandeCsf,
  population: readonly Candidat[],
  liste: readonly string[] | null,
  grille: GrilleLue | null,
): Tirage {
  if (grille !== null) return deLaGrille(grille, population, liste);
  const voulue =
    precision === null ? taille : { nombre: tailleProposee(population.length, precision.points, precision.attendu) };
  const graine = parametres.graine ?? "";
  const tirage =
    voulue === null
      ? deLaListe(population, liste ?? [])
      : parametres.methode === "minutes"
        ? tirerSelonMinutes(population, graine, voulue)
        : tirer(population, { graine, taille: voulue, strates: parametres.strates });
  if (tirage.tires.length === 0) {
    throw new PlieError(
      "l'échantillon est vide : aucun participant n'a de parcours ouvert dans la période avec ce filtre. Vérifiez --periode, --apap et --structure.",
    );
  }
  return tirage;
}

function deLaListe(population: readonly Candidat[], ids: readonly string[]): Tirage {
  const connus = new Set(population.map((c) => c.participant));
  const inconnus = ids.filter((id) => !connus.has(id));
  if (inconnus.length > 0) {
    const reste = inconnus.length - 10;
    throw new PlieError(
      `${inconnus.length} participant(s) de la liste hors de la population (aucun parcours ouvert dans la période, ou hors du filtre) : ${inconnus.slice(0, 10).join(", ")}${reste > 0 ? ` et ${reste} autres` : ""}. Corrigez la liste, --periode ou le filtre.`,
    );
  }
  return {
    population: population.length,
    parts: [{ nom: "Liste", population: population.length, tires: ids.length }],
    tires: ids.map((participant) => ({ participant, strate: "Liste", empreinte: "" })),
  };
}

/**
 * The sample that was drawn, as the grid has it: an extraction that has changed since changes neither the people under control
 * nor their answers already given. Throws PlieError when most of them are not there: another extraction.
 */
function deLaGrille(
  { fichier, lignes, strates, parametres }: GrilleLue,
  population: readonly Candidat[],
  liste: readonly string[] | null,
): Tirage {
  const ids = [...new Set(lignes.map((l) => l.participant))];
  const autres = liste?.filter((id) => !ids.includes(id)) ?? [];
  if (autres.length > 0) {
    throw new PlieError(
      `« ${fichier} » est la grille d'un autre échantillon : ${autres[0]} est dans la liste et n'y est pas. Retirez --liste, ou donnez la grille de cette liste.`,
    );
  }
  const connus = new Set(population.map((c) => c.participant));
  const absents = ids.filter((id) => !connus.has(id));
  if (absents.length * 2 > ids.length) {
    throw new PlieError(
      `« ${fichier} » est la grille d'un autre échantillon : ${absents.length} de ses ${ids.length} participants ne sont pas dans cette extraction (${absents.slice(0, 5).join(", ")}${absents.length > 5 ? "…" : ""}). Donnez l'extraction du tirage, ou une plus récente du même PLIE.`,
    );
  }
  const graine = parametres.methode === "liste" ? null : (parametres.graine ?? "");
  return {
    population: parametres.effectifs?.reduce((somme, e) => somme + e.population, 0) ?? population.length,
    parts: parametres.effectifs ?? [],
    tires: ids.map((participant) => ({
      participant,
      strate: strates.get(participant) ?? "Ensemble",
      empreinte: graine === null ? "" : empreinteDe(graine, participant),
    })),
  };
}
