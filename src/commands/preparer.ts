import { type Analyse, analyser, type Demande } from "../audit/analyser.ts";
import { arreteParDefaut } from "../audit/arrete.ts";
import { direEnMots } from "../audit/en-mots.ts";
import { type DemandeLecture, jugerLecture, type LectureJugee } from "../audit/lecture-jugee.ts";
import type { Socle } from "../audit/socle.ts";
import { chargerReglages, type Reglages } from "../config/reglages.ts";
import { trouverFichier, trouverReglages } from "../config/trouver-reglages.ts";
import { type Day, frDay, partsOf } from "../core/day.ts";
import type { Feu } from "../core/feu.ts";
import { FeuxRouges } from "../core/feux-rouges.ts";
import { frDe } from "../core/format.ts";
import { firstDay, lastDay, type Month } from "../core/month.ts";
import type { Period } from "../core/period.ts";
import { PlieError } from "../core/plie-error.ts";
import type { Reserve } from "../core/reserve.ts";
import { feuxBloquants } from "../feux/juger-feux.ts";
import type { EmpreinteLecture } from "../feux/regle-feu.ts";
import { listInputs } from "../ingest/list-inputs.ts";
import { loadProfil, PROFIL_VIDE, type Profil } from "../ingest/profile.ts";
import { readExtraction } from "../ingest/read-extraction.ts";
import type { Justifications } from "../justifications/appliquer.ts";
import { lireToutesJustifications } from "../justifications/lire.ts";
import { enMots, LANGAGE, langageDe } from "../normes/langage.ts";
import { borner } from "../reporters/terminal/borner.ts";
import { feuxTexte } from "../reporters/terminal/feux-texte.ts";
import { avisDeFichiers, resumeLecture } from "../reporters/terminal/lecture-texte.ts";
import { RULES } from "../rules/index.ts";
import type { Extraction } from "../tables/extraction.ts";
import type { Io } from "./io.ts";
import { moisHorsExtraction } from "./mois-hors-extraction.ts";
import type { OptionsCommunes } from "./options.ts";
import { Progression } from "./progression.ts";
import { parlant } from "./reglages-dici.ts";
import { reglagesSansEffet } from "./reglages-sans-effet.ts";

/** An extraction that was read, the settings found for it, and its lights, none of which stops the job. */
export interface Lecture {
  extraction: Extraction;
  reglages: Reglages;
  profil: Profil;
  progression: Progression;
  feux: readonly Feu[];
  reserves: readonly Reserve[];
  /** Dossiers and context that the lights were judged with, for an analysis at the same dates and by the same settings. */
  socle: Socle | null;
}

/** An extraction that was read, and what is needed to judge it. */
export interface Preparation extends Lecture {
  justifications: Justifications | null;
  arrete: Day;
  periode: Period;
}

/** Options that settle how an extraction is read, and up to which day; `format` is that of the commands that have one. */
export type OptionsLecture = OptionsCommunes & { mois?: Month; format?: string };

/** What the run before that of an arrêté had read (LEC-08); null when there is none. */
type Precedente = (arrete: Day) => EmpreinteLecture | null;

/** Throws when a file that an option names does not exist. */
export function exigerFichier(chemin: string, quoi: string, { disque }: Io): string {
  if (disque.nature(chemin) === null)
    throw new PlieError(`--${quoi} : « ${chemin} » est introuvable, vérifiez son nom et son dossier.`);
  return chemin;
}

/** The profile that no option names: the settings' own, else `profil.yaml` beside the inputs; null when there is none. */
export function profilEnVigueur(reglages: Reglages, entrees: readonly string[], io: Io): string | null {
  return reglages.profil ?? trouverFichier(["profil.yaml", "profil.yml"], "--profil", entrees, io.dossier, io.disque);
}

/** The settings in force for these inputs. */
export async function reglagesEnVigueur(
  entrees: readonly string[],
  config: string | undefined,
  io: Io,
): Promise<Reglages> {
  return parlant(await chargerReglages(trouverReglages(config ?? null, entrees, io.dossier, io.disque), io.disque), io);
}

/** How a command reads: texts kept beside what they give, nothing said, no light judged. */
interface OptionsDeLecture {
  keepTexts?: boolean;
  taire?: boolean;
  sansFeux?: boolean;
  precedente?: Precedente;
}

/** Reads settings, profile and extraction. */
export async function preparerLecture(
  entrees: readonly string[],
  options: OptionsLecture,
  io: Io,
  lecture: OptionsDeLecture = {},
): Promise<Lecture> {
  const reglages = await reglagesEnVigueur(entrees, options.config, io);
  const cheminProfil = options.profil
    ? exigerFichier(options.profil, "profil", io)
    : profilEnVigueur(reglages, entrees, io);
  const profil = cheminProfil ? await loadProfil(io.disque.fichier(cheminProfil)) : PROFIL_VIDE;
  const progression = new Progression(io, options.silencieux === true);
  try {
    const lire = async (profilVoulu: Profil) =>
      readExtraction(await listInputs(io.disque, entrees, cheminProfil ? [cheminProfil] : []), {
        profil: profilVoulu,
        keepTexts: lecture.keepTexts ?? false,
        keepDeducedTexts: options.valeurs === true,
        onProgress: (done, total, label) => progression.avancer(`Lecture ${frDe(label)}`, done, total),
      });
    const extraction = await lire(profil);
    const { vocabulaire, textes } = reglages;
    io.parler?.(langageDe({ reglages: { vocabulaire }, textes, sources: extraction.sources }));
    const jugee = lecture.sansFeux
      ? { feux: [], reserves: [], socle: null }
      : await jugerPour(extraction, { profil, reglages, relire: lire }, options, io, lecture.precedente);
    if (feuxBloquants(jugee.feux).length > 0) throw new FeuxRouges(jugee.feux, options.format ?? null);
    if (!lecture.taire) direLecture(extraction, jugee.feux, options, io, progression);
    for (const phrase of reglagesSansEffet(reglages, extraction)) progression.dire(borner(`  ${phrase}`, io.colonnes));
    return { extraction, reglages, profil, progression, ...jugee };
  } catch (error) {
    progression.finir();
    throw error;
  }
}

/** The lights of an extraction, at the dates that the options settle. */
export async function jugerPour(
  extraction: Extraction,
  lecture: Pick<DemandeLecture, "profil" | "reglages" | "relire">,
  options: OptionsLecture,
  io: Io,
  precedente: Precedente = () => null,
): Promise<LectureJugee> {
  const dates = datesDe(options, extraction, lecture.profil, io);
  const jugee = await jugerLecture(extraction, {
    ...lecture,
    regles: RULES,
    dates,
    malgre: options.malgre ?? [],
    precedente: dates && precedente(dates.arrete),
  });
  const { vocabulaire, textes } = lecture.reglages;
  const langage = langageDe({ reglages: { vocabulaire }, textes, sources: extraction.sources });
  const dits = (feu: Feu): Feu => {
    const reponses = feu.reponses?.map((r) => ({ ...r, libelle: enMots(r.libelle, langage) }));
    return { ...direEnMots(feu, langage), ...(reponses ? { reponses } : {}) };
  };
  return langage === LANGAGE ? jugee : { ...jugee, feux: jugee.feux.map(dits) };
}

/**
 * On stderr, before anything else: the lights, when the result itself does not begin with them; then files and sheets that
 * were left out, whatever the command; with `--verbeux`, all of the reading.
 */
function direLecture(
  extraction: Extraction,
  feux: readonly Feu[],
  options: OptionsLecture,
  io: Io,
  progression: Progression,
): void {
  const terminal = { colonnes: io.colonnes, couleur: io.couleur && io.terminalErr && !options.sansCouleur };
  if (feux.length > 0 && options.format !== "texte") progression.dire(feuxTexte(feux, terminal));
  if (options.verbeux) progression.dire(resumeLecture(extraction, terminal));
  else for (const avis of avisDeFichiers(extraction)) progression.dire(borner(avis, io.colonnes));
}

/** Reads all that an analysis needs, and settles arrêté and period. */
export async function preparer(
  entrees: readonly string[],
  options: OptionsLecture,
  io: Io,
  commande: OptionsDeLecture & { prendUnMois?: boolean; aVenir?: boolean } = {},
): Promise<Preparation> {
  const lecture = await preparerLecture(entrees, options, io, commande);
  const { extraction, reglages, profil, progression } = lecture;
  try {
    const justifications = await justificationsEnVigueur(reglages, options, io);
    const inattendu =
      options.mois === undefined ? null : moisHorsExtraction(options.mois, extraction, commande.aVenir ?? false);
    if (inattendu !== null) progression.dire(borner(`  ${inattendu}`, io.colonnes));
    const dates = datesDe(options, extraction, profil, io);
    if (dates === null) throw sansArrete(extraction, commande.prendUnMois ?? false);
    const { arrete, periode } = dates;
    if (periode.start > arrete) {
      throw new PlieError(
        `la période commence le ${frDay(periode.start)}, après l'arrêté du ${frDay(arrete)} : changez --periode ou --arrete.`,
      );
    }
    return { ...lecture, justifications, arrete, periode };
  } catch (error) {
    progression.finir();
    throw error;
  }
}

/** Those of `--justifications`, else of the settings; null when there are none. */
export async function justificationsEnVigueur(
  reglages: Reglages,
  options: Pick<OptionsCommunes, "justifications">,
  io: Io,
): Promise<Justifications | null> {
  const chemins = options.justifications
    ? options.justifications.map((chemin) => exigerFichier(chemin, "justifications", io))
    : [reglages.justifications].filter((chemin) => chemin !== null);
  return chemins.length === 0 ? null : lireToutesJustifications(chemins, io.disque);
}

/** Arrêté and period: those asked for, else the last complete month of the extraction; null when there is none. */
function datesDe(
  options: OptionsLecture,
  extraction: Extraction,
  profil: Profil,
  io: Io,
): { arrete: Day; periode: Period } | null {
  const arrete =
    options.arrete ??
    (options.mois === undefined ? null : lastDay(options.mois)) ??
    arreteParDefaut(extraction, io.aujourdhui, profil.presenceVide);
  if (arrete === null) return null;
  return { arrete, periode: options.periode ?? { start: firstDay(partsOf(arrete).year * 12), end: arrete } };
}

function sansArrete({ tables }: Extraction, prendUnMois: boolean): PlieError {
  const pourquoi = tables.entretiens
    ? "aucun mois complet dans les entretiens de cette extraction"
    : "aucune table d'entretiens dans cette extraction";
  return new PlieError(
    prendUnMois
      ? `${pourquoi} : donnez le mois à faire avec --mois AAAA-MM.`
      : `${pourquoi} : dites jusqu'à quelle date juger avec --arrete, par exemple --arrete 31/10/2026.`,
  );
}

/** Runs rules and figures on a prepared extraction. */
export function analyserPreparation(preparation: Preparation, io: Io, demande: Partial<Demande>): Analyse {
  const { extraction, profil, progression, ...juges } = preparation;
  const analyse = analyser(extraction, {
    version: io.version,
    ...juges,
    presenceVide: profil.presenceVide,
    regles: RULES,
    indicateurs: false,
    fiches: false,
    ...demande,
    onProgress: (done, total) => progression.avancer("Contrôle des parcours", done, total),
  });
  progression.finir();
  return analyse;
}
