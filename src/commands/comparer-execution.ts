import { arreteParDefaut } from "../audit/arrete.ts";
import { comparer } from "../comparaison/comparaison.ts";
import { chargerCharte } from "../config/charte.ts";
import { trouverReglages } from "../config/trouver-reglages.ts";
import { type Day, frDay, isoDay, partsOf } from "../core/day.ts";
import { firstDay } from "../core/month.ts";
import { PlieError } from "../core/plie-error.ts";
import { langageDe } from "../normes/langage.ts";
import { comparaisonJson } from "../reporters/json/comparaison-json.ts";
import { comparaisonTexte } from "../reporters/terminal/comparaison-texte.ts";
import type { Terminal } from "../reporters/terminal/style.ts";
import type { OptionsComparer } from "./comparer.ts";
import type { Io } from "./io.ts";
import { cites, livrer } from "./livrer.ts";
import { analyserPreparation, justificationsEnVigueur, type Lecture, preparerLecture } from "./preparer.ts";

/** Runs `plie comparer`: both extractions read, judged at the arrêté of the older, and compared. */
export async function comparerExtractions(a: string, b: string, options: OptionsComparer, io: Io): Promise<void> {
  refuserLaMeme(a, b, io);
  const config = reglagesCommuns(a, b, options, io);
  const communes = { ...options, ...(config === null ? {} : { config }) };
  const ancienne = await preparerLecture([a], communes, io, { keepTexts: true });
  const recente = await preparerLecture([b], communes, io, { keepTexts: true });
  const arrete = arreteDe([ancienne, recente], [a, b], options, io);
  const { reglages } = recente;
  const justifications = await justificationsEnVigueur(reglages, options, io);
  const periode = options.periode ?? { start: firstDay(partsOf(arrete).year * 12), end: arrete };
  if (periode.start > arrete) {
    throw new PlieError(
      `la période commence le ${isoDay(periode.start)}, après l'arrêté du ${isoDay(arrete)} : changez --periode ou --arrete.`,
    );
  }
  const juge = (lecture: Lecture) =>
    analyserPreparation({ ...lecture, justifications, arrete, periode }, io, { indicateurs: true }).report;
  const { basename } = io.disque.chemins;
  const [nomA, nomB] = basename(a) === basename(b) ? [a, b] : [basename(a), basename(b)];
  const comparaison = comparer(
    { nom: nomA, extraction: ancienne.extraction, report: juge({ ...ancienne, reglages }) },
    { nom: nomB, extraction: recente.extraction, report: juge(recente) },
    io.version,
  );
  recente.progression.finir();
  const valeurs = options.valeurs === true;
  const nom = `comparaison-${isoDay(arrete)}`;
  const ecrivains = {
    texte: (terminal: Terminal) => {
      const suites = [`plie comparer ${cites([a, b])} --format xlsx  (toutes les lignes, à filtrer)`];
      return comparaisonTexte(comparaison, { ...terminal, valeurs, suites });
    },
    json: () => comparaisonJson(comparaison, valeurs),
    xlsx: async () => {
      const { comparaisonXlsx } = await import("../reporters/comparaison/classeur.ts");
      return comparaisonXlsx(comparaison, chargerCharte(reglages.charte, io.disque), valeurs);
    },
  };
  await livrer(options.format, { nom, langage: langageDe(comparaison.reports[1]), ecrivains }, options, io);
}

function refuserLaMeme(a: string, b: string, { disque }: Io): void {
  try {
    if (disque.reel(a) !== disque.reel(b)) return;
  } catch {
    // what is missing is told by the reading
    return;
  }
  throw new PlieError(`« ${a} » et « ${b} » sont la même extraction : donnez l'ancienne, puis la récente.`);
}

/** One file of settings for both: beside the recent extraction, else beside the older one, else in the current folder. */
function reglagesCommuns(a: string, b: string, { config }: OptionsComparer, io: Io): string | null {
  if (config !== undefined) return config;
  const { disque } = io;
  const dossierA = disque.nature(a) === "dossier" ? a : disque.chemins.dirname(a);
  return trouverReglages(null, [b], dossierA, disque) ?? trouverReglages(null, [a], io.dossier, disque);
}

/** `--arrete`, else the default arrêté of the older extraction (of the recent one when the older has none). */
function arreteDe(
  lectures: readonly [Lecture, Lecture],
  noms: readonly string[],
  options: OptionsComparer,
  io: Io,
): Day {
  if (options.arrete !== undefined) return options.arrete;
  const [ancien, recent] = lectures.map(({ extraction, profil }) =>
    arreteParDefaut(extraction, io.aujourdhui, profil.presenceVide ?? null),
  );
  if (ancien != null && recent != null && recent < ancien && !options.silencieux) {
    io.err(
      `« ${noms[1]} » semble plus ancienne (${frDay(recent)}) que « ${noms[0]} » (${frDay(ancien)}) : donnez d'abord l'ancienne.\n`,
    );
  }
  const arrete = ancien ?? recent;
  if (arrete == null) {
    throw new PlieError(
      "aucun mois complet dans les entretiens de ces extractions : dites jusqu'à quelle date les mois sont clos avec --arrete AAAA-MM-JJ.",
    );
  }
  return arrete;
}
