import { chargerCharte } from "../config/charte.ts";
import type { Reglages } from "../config/reglages.ts";
import { isoDay } from "../core/day.ts";
import { horsMurs } from "../faits/hors-murs.ts";
import { lireListeStructure } from "../ingest/structure-list.ts";
import { langageDe } from "../normes/langage.ts";
import { CollecteRapprochement } from "../rapprochement/collecte.ts";
import { CollecteListe } from "../rapprochement/liste-structure.ts";
import type { RapprochementListe } from "../rapprochement/modele.ts";
import { rapprochementJson } from "../reporters/json/rapprochement-json.ts";
import type { EtatRapprochement } from "../reporters/rapprochement/etat.ts";
import { rapprochementTexte } from "../reporters/terminal/rapprochement-texte.ts";
import type { Terminal } from "../reporters/terminal/style.ts";
import { RULES } from "../rules/index.ts";
import type { Extraction } from "../tables/extraction.ts";
import { type Filtre, filtreConnu, filtrer, gardeDe } from "./filtre.ts";
import type { Io } from "./io.ts";
import { cites, livrer } from "./livrer.ts";
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
  const nom = `rapprochement-${isoDay(etat.report.arrete)}`;
  const ecrivains = {
    texte: (terminal: Terminal) => {
      const suites = [`plie rapprocher ${cites(entrees)} --format xlsx  (toutes les lignes)`];
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

async function lireEtat(
  entrees: readonly string[],
  options: OptionsRapprocher,
  io: Io,
): Promise<{ etat: EtatRapprochement; reglages: Reglages }> {
  const preparation = await preparer(entrees, options, io);
  const filtre = filtreConnu(options, nomsConnus(preparation.extraction));
  const etat = await comparer(preparation, options, filtre.structure ?? null, io);
  return { etat: limiter(etat, filtre), reglages: preparation.reglages };
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
  const cours: { lignes: CollecteRapprochement; liste: CollecteListe | null; listeCd14: CollecteListe | null }[] = [];
  const { report } = analyserPreparation(preparation, io, {
    regles: REGLES,
    visiter: (contexte) => {
      const lignes = new CollecteRapprochement(contexte, (id, day) => reglages.regle(id, day));
      const liste = lue && new CollecteListe(lue, contexte, structure);
      const listeCd14 = lueCd14 && new CollecteListe(lueCd14, contexte, null);
      cours.push({ lignes, liste, listeCd14 });
      return (dossier) => {
        lignes.dossier(dossier);
        liste?.dossier(dossier);
        listeCd14?.dossier(dossier);
      };
    },
  });
  const [collecte] = cours;
  if (!collecte) throw new Error("no dossier was visited");
  return {
    report,
    rapprochement: collecte.lignes.fin(report),
    liste: collecte.liste?.fin() ?? null,
    listeCd14: collecte.listeCd14?.fin() ?? null,
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

/** Keeps the lines asked for; pairs and counts stay those of the whole extraction. */
function limiter(etat: EtatRapprochement, filtre: Filtre): EtatRapprochement {
  const valeurs = Object.values(filtre);
  if (valeurs.length === 0) return etat;
  const garde = gardeDe(filtre);
  const garderListe = (liste: RapprochementListe | null) =>
    liste && { ...liste, lignes: liste.lignes.filter((l) => !l.connu || garde(l)) };
  const { emargement, cd14, bilans, noms } = etat.rapprochement;
  return {
    ...etat,
    report: filtrer(etat.report, filtre),
    filtre: valeurs.join(", "),
    rapprochement: {
      emargement: emargement && { ...emargement, lignes: emargement.lignes.filter(garde) },
      cd14: cd14 && { ...cd14, lignes: cd14.lignes.filter(garde) },
      bilans: bilans.filter(garde),
      noms,
    },
    // a meeting is of no participant, and its sheet tells no structure
    horsMurs: etat.horsMurs.filter((s) => filtre.apap !== undefined && s.apap === filtre.apap),
    liste: garderListe(etat.liste),
    listeCd14: garderListe(etat.listeCd14),
  };
}
