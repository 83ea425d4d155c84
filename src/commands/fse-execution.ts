import { chargerCharte } from "../config/charte.ts";
import type { Artefact } from "../core/artefact.ts";
import { frDay } from "../core/day.ts";
import { frCount } from "../core/format.ts";
import { periodLabel } from "../core/period.ts";
import { PlieError } from "../core/plie-error.ts";
import type { Report } from "../core/report.ts";
import { CollecteFse } from "../fse/collecte.ts";
import type { DonneesLigne } from "../fse/entrees-sorties/donnees.ts";
import { type FichierEntreesSorties, fichierEntreesSorties } from "../fse/entrees-sorties/fichier.ts";
import { CollecteHorsPeriode, type HorsPeriode, periodeDuCumul } from "../fse/hors-periode.ts";
import { INDICATEURS_FSE } from "../indicators/index.ts";
import objectifs from "../indicators/objectifs.ts";
import { phrasesHorsPeriode } from "../reporters/fse/hors-periode.ts";
import { RULES } from "../rules/index.ts";
import type { OptionsFse } from "./fse.ts";
import type { Io } from "./io.ts";
import { livrer, livrerFichiers } from "./livrer.ts";
import { analyserPreparation, type Preparation, preparer, reglagesEnVigueur } from "./preparer.ts";

const REGLES_FSE = RULES.filter((r) => r.id.startsWith("FSE-"));

/** Runs `plie fse`: figures as JSON, or the workbook and, when asked for, the entry/exit files beside it. */
export async function fse(entrees: readonly string[], options: OptionsFse, io: Io): Promise<void> {
  if (options.format === "json" && options.fichierEntreesSorties) {
    throw new PlieError("--fichier-entrees-sorties s'écrit à côté du classeur : retirez --format json.");
  }
  const preparation = await preparerFse(entrees, options, io);
  annoncer(preparation, options, io);
  const provisoire = preparation.reglages.listes.operationsFse.length === 0 ? "-provisoire" : "";
  const nom = `${periodLabel(preparation.periode).replace("..", "_")}${provisoire}`;
  const ecrivains = {
    json: async () => {
      const horsPeriode = new CollecteHorsPeriode();
      const { report } = analyserPreparation(preparation, io, {
        regles: [],
        indicateurs: INDICATEURS_FSE,
        visiter: horsPeriode.visiter,
      });
      avertirHorsPeriode(horsPeriode.fin(), options, io);
      return (await import("../reporters/json/figures-json.ts")).figuresJson(report);
    },
    xlsx: async () => {
      const artefacts = await classeur(preparation, nom, options, io);
      await livrerFichiers(artefacts, options, io);
      if (artefacts.length > 1 && !options.silencieux)
        io.err(`${frCount(artefacts.length, "fichier")}. Lisez les défauts avant le dépôt.\n`);
      return undefined;
    },
  };
  await livrer(options.format, { nom: `fse-${nom}`, ecrivains }, options, io);
}

/** Reads the extraction; `--au` settles the period, and nothing after that day counts unless `--arrete` says so. */
async function preparerFse(entrees: readonly string[], options: OptionsFse, io: Io): Promise<Preparation> {
  const { au, arrete } = options;
  if (au === undefined) return preparer(entrees, options, io);
  if (options.periode !== undefined) {
    throw new PlieError(
      "--au cumule depuis le début de l'opération, --periode donne ses propres dates : retirez l'un des deux.",
    );
  }
  const { listes } = await reglagesEnVigueur(entrees, options.config, io);
  const preparation = await preparer(entrees, { ...options, periode: periodeDuCumul(listes.operationsFse, au) }, io);
  return { ...preparation, arrete: arrete ?? Math.min(preparation.arrete, au) };
}

async function classeur(preparation: Preparation, nom: string, options: OptionsFse, io: Io): Promise<Artefact[]> {
  const { reglages } = preparation;
  const theme = chargerCharte(reglages.charte, io.disque);
  const collecte = new CollecteFse(options.fichierEntreesSorties === true);
  const horsPeriode = new CollecteHorsPeriode();
  const analyse = analyserPreparation(preparation, io, {
    regles: REGLES_FSE,
    indicateurs: [...INDICATEURS_FSE, objectifs],
    visiter: (contexte) => {
      const visites = [collecte.visiter(contexte), horsPeriode.visiter(contexte)];
      return (dossier) => {
        for (const visite of visites) visite(dossier);
      };
    },
  });
  avertirHorsPeriode(horsPeriode.fin(), options, io);
  const fichiers = options.fichierEntreesSorties
    ? fichiersDe(collecte, analyse.report, preparation, options, io)
    : null;
  const { classeurFse } = await import("../reporters/fse/classeur.ts");
  const { creerCadreFse } = await import("../reporters/fse/cadre.ts");
  const { renderWorkbook } = await import("../reporters/xlsx/workbook.ts");
  const { defautsCsv } = await import("../reporters/fse/defauts-csv.ts");
  const { partiesDeNoms } = await import("../reporters/editions/noms-fichiers.ts");
  const cadre = creerCadreFse(
    analyse,
    reglages,
    { operations: collecte.operations, fiches: collecte.fichesTriees(), horsPeriode: horsPeriode.fin() },
    fichiers,
    theme,
  );
  const operations = (fichiers ?? []).map((f) => f.operation ?? "");
  const parties = partiesDeNoms(operations);
  return [
    { chemin: `fse-${nom}.xlsx`, contenu: await renderWorkbook(classeurFse(cadre)) },
    ...(fichiers ?? []).flatMap((f, i): Artefact[] => {
      const partie = `${f.operation === null ? "" : `${parties[i]}-`}${nom}`;
      return [
        { chemin: `entrees-sorties-${partie}.csv`, contenu: f.contenu },
        { chemin: `defauts-entrees-sorties-${partie}.csv`, contenu: defautsCsv(f) },
      ];
    }),
  ];
}

/** One file per opération that has a record; refuses when none has: an empty file would only be rejected later. */
function fichiersDe(
  collecte: CollecteFse,
  report: Report,
  { reglages, periode }: Preparation,
  options: OptionsFse,
  io: Io,
): FichierEntreesSorties[] {
  const fichiers: FichierEntreesSorties[] = [];
  for (const { code } of collecte.operations) {
    const donnees = collecte.donneesDe(code);
    const fichier = fichierEntreesSorties(code, donnees, reglages.listes.maDemarche, defautsDuRecord(report));
    if (fichier) fichiers.push(fichier);
    else if (!options.silencieux) io.err(`Aucun participant dans l'opération ${code} : pas de fichier pour elle.\n`);
  }
  if (fichiers.length === 0) {
    throw new PlieError(
      `aucun participant dans les opérations FSE+ du ${frDay(periode.start)} au ${frDay(periode.end)} : le fichier d'entrées et de sorties serait vide, il n'est pas écrit. Vérifiez --periode et operationsFse dans les réglages.`,
    );
  }
  return fichiers;
}

/** Defects that no column shows: a participation of a day or less (FSE-06). */
function defautsDuRecord(report: Report) {
  const constats = new Map(
    report.constats
      .filter((c) => c.regle === "FSE-06" && c.justification === null)
      .map((c) => [`${c.contexte["operation"] ?? ""}\n${c.participant}`, c]),
  );
  return ({ operation, participant }: DonneesLigne) => {
    const constat = constats.get(`${operation ?? ""}\n${participant}`);
    return constat ? [{ gravite: "à vérifier" as const, probleme: constat.message, remede: constat.remede }] : [];
  };
}

/** Says what was settled: arrêté and period, and that the results are provisional without an opération. */
function annoncer({ arrete, periode, reglages, progression }: Preparation, options: OptionsFse, io: Io): void {
  progression.finir();
  if (options.silencieux) return;
  const defaut =
    options.au !== undefined
      ? `, cumul ${reglages.listes.operationsFse.length > 0 ? "depuis le début de l'opération" : "depuis le 1er janvier, faute d'opération dans les réglages"}`
      : options.periode
        ? ""
        : ", par défaut du 1er janvier à l'arrêté (sinon --periode A..B, ou --au D pour le cumul)";
  io.err(`Arrêté : ${frDay(arrete)}. Période : du ${frDay(periode.start)} au ${frDay(periode.end)}${defaut}.\n`);
  if (periode.end > arrete) {
    io.err(`La période finit après l'arrêté : rien n'est compté après le ${frDay(arrete)}.\n`);
  }
  if (reglages.listes.operationsFse.length === 0) {
    io.err("Provisoire : aucune opération FSE+ dans les réglages (operationsFse).\n");
  }
}

/** People of the opération whom the period leaves out, on stderr before the results. */
function avertirHorsPeriode(horsPeriode: readonly HorsPeriode[], options: OptionsFse, io: Io): void {
  if (options.silencieux) return;
  for (const phrase of phrasesHorsPeriode(horsPeriode)) io.err(`Attention : ${phrase}\n`);
}
