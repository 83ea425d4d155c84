import { chargerCharte } from "../config/charte.ts";
import { consolider } from "../consolidation/consolider.ts";
import { CollecteRelais, indicesDe } from "../consolidation/indices.ts";
import { moisDesFormulaires, refusDEnsemble } from "../consolidation/recevoir.ts";
import { frCount } from "../core/format.ts";
import { isoMonth, monthOf } from "../core/month.ts";
import { PlieError } from "../core/plie-error.ts";
import { compareText } from "../core/text.ts";
import type { Disque } from "../disque/disque.ts";
import type { InputFile } from "../disque/input-file.ts";
import { lireFormulaire } from "../formulaire/lire-formulaire.ts";
import type { FormulaireRecu } from "../formulaire/modele.ts";
import type { EtatConsolidation } from "../reporters/consolidation/etat.ts";
import { creerSocle } from "../reporters/editions/socle.ts";
import { calculsDe } from "../reporters/formulaire/calculs.ts";
import { CHOIX } from "../reporters/formulaire/mots.ts";
import { consolidationJson } from "../reporters/json/consolidation-json.ts";
import { consolidationTexte } from "../reporters/terminal/consolidation-texte.ts";
import { texteEnMots } from "../reporters/terminal/en-mots.ts";
import { RULES } from "../rules/index.ts";
import type { OptionsConsolider } from "./consolider.ts";
import type { Io } from "./io.ts";
import { livrer, terminalDe } from "./livrer.ts";
import { analyserPreparation, preparer } from "./preparer.ts";

/** The rule whose constats may explain a gap. */
const REGLES = RULES.filter((r) => r.id === "DON-01");

/** Runs `plie consolider`. */
export async function consoliderFormulaires(
  entrees: readonly string[],
  options: OptionsConsolider,
  io: Io,
): Promise<void> {
  const { chemins, ecartes } = trouverFormulaires(options.tableaux, io.disque);
  const { formulaires, refus } = await lireTous(chemins.map((chemin) => io.disque.fichier(chemin)));
  refuser(refus, chemins.length);
  const mois =
    options.mois ?? (options.arrete === undefined ? moisDesFormulaires(formulaires) : monthOf(options.arrete));
  if (typeof mois === "object") throw new PlieError(mois.refus);
  const etat = await comparer(entrees, { ...options, mois }, formulaires, io);
  if (ecartes.length > 0 && !options.silencieux) {
    io.err(`Laissés de côté, ce ne sont pas des classeurs : ${ecartes.join(", ")}.\n`);
  }
  const nom = `consolidation-${isoMonth(etat.consolidation.mois)}`;
  const ecrivains = {
    json: () => consolidationJson(etat),
    xlsx: async () => (await import("../reporters/consolidation/classeur.ts")).consolidationXlsx(etat),
  };
  await livrer(options.format, { nom, ecrivains }, options, io);
  if (options.format !== "xlsx" || options.silencieux) return;
  const texte = consolidationTexte(etat, terminalDe(options, io));
  io.out(texteEnMots(texte, etat.reglages.langage));
}

async function lireTous(fichiers: readonly InputFile[]): Promise<{ formulaires: FormulaireRecu[]; refus: string[] }> {
  const formulaires: FormulaireRecu[] = [];
  const refus: string[] = [];
  for (const fichier of fichiers) {
    const lu = await lireFormulaire(fichier, CHOIX);
    if ("refus" in lu) refus.push(...lu.refus);
    else formulaires.push(lu.formulaire);
  }
  return { formulaires, refus };
}

function refuser(refus: readonly string[], fichiers: number): void {
  if (refus.length === 0) return;
  throw new PlieError(
    `${frCount(refus.length, "défaut")} dans les formulaires (${frCount(fichiers, "fichier lu", "fichiers lus")}), rien n'a été consolidé : corrigez ou retirez les fichiers nommés, puis relancez.\n${refus.map((r) => `  - ${r}`).join("\n")}`,
  );
}

async function comparer(
  entrees: readonly string[],
  options: OptionsConsolider & { mois: number },
  formulaires: readonly FormulaireRecu[],
  io: Io,
): Promise<EtatConsolidation> {
  const preparation = await preparer(entrees, options, io);
  const { reglages, arrete } = preparation;
  const mois = monthOf(arrete);
  const theme = chargerCharte(reglages.charte, io.disque);
  const relais = new CollecteRelais(mois, arrete);
  const charges = new Map<string, { apap: string | null }>();
  const analyse = analyserPreparation(preparation, io, {
    regles: REGLES,
    indicateurs: true,
    fiches: true,
    detail: true,
    visiter: () => (dossier) => {
      relais.dossier(dossier);
      charges.set(dossier.id, { apap: dossier.chargeLe(arrete).apap });
    },
  });
  const socle = creerSocle(analyse, reglages, { theme });
  const calculs = calculsDe(socle);
  const { refus, retenus } = refusDEnsemble(formulaires, mois, calculs.connus);
  refuser(refus, formulaires.length);
  const { fiches, contexte, report } = analyse;
  const aPreciser = (apap: string) =>
    socle.chiffres.nombre({ portee: "apap", nom: apap }, { indicateur: "contacts_a_preciser" }, isoMonth(mois));
  const sources = {
    mois,
    arrete,
    couverture: contexte.couverture,
    fiches,
    constats: report.constats,
    aPreciser,
    relais,
  };
  return {
    version: io.version,
    consolidation: consolider(retenus, {
      calculs,
      indices: (apap) => indicesDe(apap, sources),
      connaitre: (participant) => charges.get(participant) ?? null,
    }),
    sources: report.sources,
    reglages,
    theme,
    noms: socle.noms,
  };
}

/** What may be a form that was saved in another format: it is read, and refused by name with what to do. */
const CLASSEURS = new Set([".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".numbers"]);
/** Locks and hidden files. */
const TEMPORAIRE = /^(~\$|\.)/;

/** The workbooks of a folder, by name, and the names of its other files. Throws PlieError when there is none. */
function trouverFormulaires(dossier: string, disque: Disque): { chemins: string[]; ecartes: string[] } {
  const { extname, join } = disque.chemins;
  let noms: string[];
  try {
    noms = disque.lister(dossier).sort(compareText);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    throw new PlieError(
      code === "ENOTDIR"
        ? `--tableaux : « ${dossier} » est un fichier, donnez le dossier des formulaires renvoyés.`
        : `--tableaux : le dossier « ${dossier} » est introuvable ou ne peut pas être lu, vérifiez-le.`,
    );
  }
  const fichiers = noms.filter((nom) => !TEMPORAIRE.test(nom) && disque.nature(join(dossier, nom)) !== "dossier");
  const estClasseur = (nom: string) => CLASSEURS.has(extname(nom).toLowerCase());
  const chemins = fichiers.filter(estClasseur).map((nom) => join(dossier, nom));
  if (chemins.length === 0) {
    throw new PlieError(
      `--tableaux : le dossier « ${dossier} » ne contient aucun classeur .xlsx, mettez-y les formulaires que les APAP ont renvoyés.`,
    );
  }
  return { chemins, ecartes: fichiers.filter((nom) => !estClasseur(nom)) };
}
