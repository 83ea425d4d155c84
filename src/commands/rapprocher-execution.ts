import { chargerCharte } from "../config/charte.ts";
import type { Reglages } from "../config/reglages.ts";
import { isoDay } from "../core/day.ts";
import type { Report } from "../core/report.ts";
import { horsMurs } from "../faits/hors-murs.ts";
import { lireListeStructure } from "../ingest/structure-list.ts";
import { langageDe } from "../normes/langage.ts";
import { CollecteRapprochement } from "../rapprochement/collecte.ts";
import { CollecteListe } from "../rapprochement/liste-structure.ts";
import type { Rapprochement, RapprochementListe } from "../rapprochement/modele.ts";
import { rapprochementJson } from "../reporters/json/rapprochement-json.ts";
import type { EtatRapprochement } from "../reporters/rapprochement/etat.ts";
import { rapprochementTexte } from "../reporters/terminal/rapprochement-texte.ts";
import type { Terminal } from "../reporters/terminal/style.ts";
import { RULES } from "../rules/index.ts";
import type { Extraction } from "../tables/extraction.ts";
import { filtrer, nomConnu } from "./filtre.ts";
import type { Io } from "./io.ts";
import { livrer } from "./livrer.ts";
import { nomsConnus } from "./noms-connus.ts";
import { analyserPreparation, exigerFichier, type Preparation, preparer } from "./preparer.ts";
import type { OptionsRapprocher } from "./rapprocher.ts";

/** Rules that judge what is compared here. */
const REGLES = RULES.filter((r) => r.id.startsWith("EMA-") || r.id === "RSA-03");

/** Runs `plie rapprocher`. */
export async function rapprocher(entrees: readonly string[], options: OptionsRapprocher, io: Io): Promise<void> {
  if (options.fse !== undefined) {
    return (await import("./rapprocher-fse.ts")).rapprocherPlateforme(entrees, options.fse, options, io);
  }
  // the tables that were read are let go before anything is written
  const { etat, reglages } = await lireEtat(entrees, options, io);
  await publier(etat, entrees, reglages, options, io);
}

async function lireEtat(
  entrees: readonly string[],
  options: OptionsRapprocher,
  io: Io,
): Promise<{ etat: EtatRapprochement; reglages: Reglages }> {
  const preparation = await preparer(entrees, options, io);
  const connus = nomsConnus(preparation.extraction);
  const structure =
    options.structure === undefined ? null : nomConnu(options.structure, connus.structures, "--structure");
  const etat = await comparer(preparation, options, structure, io);
  const filtre = {
    ...(options.apap === undefined ? {} : { apap: nomConnu(options.apap, connus.apaps, "--apap") }),
    ...(structure === null ? {} : { structure }),
    ...(options.participant === undefined ? {} : { participant: options.participant.trim() }),
  };
  const report = filtrer(etat.report, filtre, connus);
  return { etat: limiter({ ...etat, report }, filtre), reglages: preparation.reglages };
}

/** Both sides of every line, in the one pass over the dossiers. */
async function comparer(
  preparation: Preparation,
  options: OptionsRapprocher,
  structure: string | null,
  io: Io,
): Promise<EtatRapprochement> {
  const { reglages, profil } = preparation;
  const donnee = options.listeStructure;
  const lue = donnee === undefined ? null : await lireListeStructure(io.disque.fichier(donnee), profil);
  const lueCd14 =
    options.cd14 === undefined
      ? null
      : await lireListeStructure(io.disque.fichier(exigerFichier(options.cd14, "cd14", io)), profil, "departement");
  let collecte: CollecteRapprochement | null = null;
  let liste: CollecteListe | null = null;
  let listeCd14: CollecteListe | null = null;
  const { report } = analyserPreparation(preparation, io, {
    regles: REGLES,
    visiter: (contexte) => {
      const lignes = new CollecteRapprochement(contexte, (id, day) => reglages.regle(id, day));
      const deLaListe = lue && new CollecteListe(lue, contexte, structure);
      const duDepartement = lueCd14 && new CollecteListe(lueCd14, contexte, null);
      collecte = lignes;
      liste = deLaListe;
      listeCd14 = duDepartement;
      return (dossier) => {
        lignes.dossier(dossier);
        deLaListe?.dossier(dossier);
        duDepartement?.dossier(dossier);
      };
    },
  });
  return {
    report,
    rapprochement: fin(collecte, report),
    liste: finListe(liste),
    listeCd14: finListe(listeCd14),
    lecture: lectureDesFeuilles(preparation.extraction),
    horsMurs: horsMurs(preparation.extraction, preparation),
    filtre: null,
  };
}

/** Notices of the files that hold émargement lines, added up: one workbook per person makes hundreds of them. */
function lectureDesFeuilles({ avis, sources }: Extraction): EtatRapprochement["lecture"] {
  const fichiers = new Set(sources.filter((s) => s.table === "emargements").map((s) => s.fichier));
  const nombres = new Map<string, number>();
  for (const { fichier, message, nombre } of avis) {
    if (fichiers.has(fichier)) nombres.set(message, (nombres.get(message) ?? 0) + nombre);
  }
  return [...nombres].map(([message, nombre]) => ({ message, nombre }));
}

function fin(collecte: CollecteRapprochement | null, report: Report): Rapprochement {
  if (collecte === null) throw new Error("no dossier was visited");
  return collecte.fin(report);
}

function finListe(liste: CollecteListe | null): RapprochementListe | null {
  return liste?.fin() ?? null;
}

interface Filtre {
  apap?: string;
  structure?: string;
  participant?: string;
}

/** Keeps the lines asked for; pairs and counts stay those of the whole extraction. */
function limiter(etat: EtatRapprochement, filtre: Filtre): EtatRapprochement {
  const valeurs = Object.values(filtre);
  if (valeurs.length === 0) return etat;
  const garde = (l: { apap: string | null; structure: string | null; participant: string }) =>
    (filtre.apap === undefined || l.apap === filtre.apap) &&
    (filtre.structure === undefined || l.structure === filtre.structure) &&
    (filtre.participant === undefined || l.participant === filtre.participant);
  const { emargement, cd14, bilans, noms } = etat.rapprochement;
  return {
    ...etat,
    filtre: valeurs.join(", "),
    rapprochement: {
      emargement: emargement && { ...emargement, lignes: emargement.lignes.filter(garde) },
      cd14: cd14 && { ...cd14, lignes: cd14.lignes.filter(garde) },
      bilans: bilans.filter(garde),
      noms,
    },
    // a meeting is of no participant, and its sheet tells no structure
    horsMurs: etat.horsMurs.filter((s) => filtre.apap !== undefined && s.apap === filtre.apap),
    liste: limiterListe(etat.liste, garde),
    listeCd14: limiterListe(etat.listeCd14, garde),
  };
}

function limiterListe(
  liste: RapprochementListe | null,
  garde: (l: RapprochementListe["lignes"][number]) => boolean,
): RapprochementListe | null {
  return liste && { ...liste, lignes: liste.lignes.filter((l) => !l.connu || garde(l)) };
}

async function publier(
  etat: EtatRapprochement,
  entrees: readonly string[],
  reglages: Reglages,
  options: OptionsRapprocher,
  io: Io,
): Promise<void> {
  const nom = `rapprochement-${isoDay(etat.report.arrete)}`;
  const ecrivains = {
    texte: (terminal: Terminal) => {
      const suites = [`plie rapprocher ${entrees.map(guillemets).join(" ")} --format xlsx  (toutes les lignes)`];
      return rapprochementTexte(etat, { ...terminal, suites });
    },
    json: () => rapprochementJson(etat),
    xlsx: async () => {
      const { rapprochementXlsx } = await import("../reporters/rapprochement/classeur.ts");
      return rapprochementXlsx(etat, reglages, chargerCharte(reglages.charte, io.disque));
    },
  };
  await livrer(options.format, { nom, langage: langageDe(etat.report), ecrivains }, options, io);
}

function guillemets(chemin: string): string {
  return chemin.includes(" ") ? `"${chemin}"` : chemin;
}
