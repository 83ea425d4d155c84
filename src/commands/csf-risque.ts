import { chargerCharte } from "../config/charte.ts";
import type { Day } from "../core/day.ts";
import { frMonth, monthOf } from "../core/month.ts";
import { periodLabel } from "../core/period.ts";
import { PlieError } from "../core/plie-error.ts";
import { concerne } from "../csf/population.ts";
import { REGLES_CSF } from "../csf/regles.ts";
import type { RisquePrecedent } from "../csf/risque/modele.ts";
import { avantLeControle, depuisPrecedent, lireRisquePrecedent } from "../csf/risque/precedent.ts";
import { risquesDe } from "../csf/risque/risques.ts";
import { verdictsDe } from "../csf/sujet.ts";
import { readWhole } from "../disque/input-file.ts";
import type { Reglage } from "../faits/seuil.ts";
import { langageDe } from "../normes/langage.ts";
import { Registre } from "../registre/registre.ts";
import { risqueDuRegistre } from "../registre/risque-precedent.ts";
import type { EtatRisque } from "../reporters/csf/risque/etat.ts";
import type { Terminal } from "../reporters/terminal/style.ts";
import { CollecteFaits } from "../signaux/fait.ts";
import { depuisQuand, type JugementSignaux, jugerSignaux } from "../signaux/juger-signaux.ts";
import type { OptionsCsf } from "./csf.ts";
import { verdictsEntree } from "./csf-verdicts.ts";
import { nomConnu } from "./filtre.ts";
import type { Io } from "./io.ts";
import { livrer } from "./livrer.ts";
import { nomsConnus } from "./noms-connus.ts";
import { analyserPreparation, exigerFichier, type Preparation, preparer } from "./preparer.ts";
import { ouvrirRegistre, REGISTRE } from "./registre-ouvert.ts";

/** Options that draw or read back a sample: the order looks at everybody. */
const DU_TIRAGE = [
  "taille",
  "precision",
  "methode",
  "graine",
  "strates",
  "liste",
  "reprise",
  "rapport",
  "observations",
] as const;

/** Runs `plie csf --risque`. */
export async function csfRisque(entrees: readonly string[], options: OptionsCsf, io: Io): Promise<void> {
  const superflue = DU_TIRAGE.find((nom) => options[nom] !== undefined);
  if (superflue !== undefined) {
    throw new PlieError(`--risque regarde tous les enregistrements, sans tirage : retirez --${superflue}.`);
  }
  if (entrees.length === 0) throw new PlieError("il manque les fichiers ou le dossier de l'extraction (ENTREES).");
  const precedent = lirePrecedent(options.precedent, io);
  const lue = await preparer(entrees, options, io, { keepTexts: true });
  // facts after the period's end do not count; what was typed after it does
  const preparation = { ...lue, arrete: Math.min(lue.arrete, lue.periode.end) };
  const etat = limiter(etatDuRisque(preparation, lue.arrete, precedent(preparation.arrete), io), options, preparation);
  await publier(etat, preparation, options, io);
}

/** What an earlier run asked for, once the arrêté is known: the file given, else the register's last month before it. */
function lirePrecedent(chemin: string | undefined, io: Io): (arrete: Day) => RisquePrecedent | null {
  if (chemin === undefined) {
    const registre = new Registre(REGISTRE, io.disque);
    return (arrete) => risqueDuRegistre(registre, monthOf(arrete));
  }
  exigerFichier(chemin, "precedent", io);
  if (io.disque.nature(chemin) === "dossier" || /\.zip$/i.test(chemin)) {
    const { registre } = ouvrirRegistre(chemin, io.disque);
    return (arrete) => {
      const lu = risqueDuRegistre(registre, monthOf(arrete));
      if (lu !== null) return lu;
      throw new PlieError(
        `--precedent : aucun mois de « ${chemin} » avant ${frMonth(monthOf(arrete))} ne garde la liste « Avant le contrôle ». plie mensuel l'écrit quand les réglages déclarent une opération FSE+ (operationsFse).`,
      );
    };
  }
  const precedent = duFichier(chemin, io);
  return () => precedent;
}

function duFichier(chemin: string, io: Io): RisquePrecedent {
  const fichier = io.disque.fichier(chemin);
  let json: unknown = null;
  try {
    json = JSON.parse(new TextDecoder().decode(readWhole(fichier)));
  } catch {
    json = null;
  }
  const precedent = lireRisquePrecedent(json, null);
  if (precedent === null) {
    throw new PlieError(
      `--precedent : « ${fichier.name} » n'est pas un résultat de plie csf --risque --format json. Donnez celui du mois dernier, ou le dossier des sorties de plie mensuel.`,
    );
  }
  return precedent;
}

/** What `csf --risque` tells of the period up to the arrêté, and what changed since an earlier run; `lueAu`: the day that it says it was read. */
export function etatDuRisque(
  preparation: Preparation,
  lueAu: number,
  precedent: RisquePrecedent | null,
  io: Io,
): EtatRisque {
  const { reglages, extraction, periode, arrete } = preparation;
  const reglage: Reglage = (id, day) => reglages.regle(id, day);
  const cours: { faits: CollecteFaits | null } = { faits: null };
  const { report, contexte } = analyserPreparation(preparation, io, {
    regles: REGLES_CSF,
    visiter: (contexte) => {
      const faits = new CollecteFaits(contexte, depuisQuand({ start: periode.start, end: arrete }));
      cours.faits = faits;
      return (dossier) => faits.dossier(dossier);
    },
  });
  const risque = reglages.risqueLe(arrete);
  const signaux: JugementSignaux = jugerSignaux(cours.faits?.faits ?? [], {
    periode: { start: periode.start, end: arrete },
    reglages: risque,
    lecture: { entretiens: extraction.tables.entretiens, emargements: extraction.tables.emargements !== null },
    outils: { moyenneLe: (day) => Number(reglages.regle("ENT-02", day).params["minutesMoyenneMin"]) },
  });
  const juges = {
    verdicts: verdictsDe(report.regles, report.constats),
    verdictsEntree: verdictsEntree(preparation, io),
    anterieurs: new Map<string, string>(),
    tirageAu: null,
  };
  const { lignes, noms } = risquesDe(contexte, juges, reglage, signaux, risque);
  return {
    report,
    lueAu,
    lignes,
    noms,
    corrections: avantLeControle(lignes),
    signaux,
    depuis: precedent && depuisPrecedent(precedent, lignes, report.regles, periode.start),
    population: lignes.length,
    irreguliers: lignes.filter((l) => l.points.length > 0).length,
    filtre: null,
    reglages: risque,
  };
}

/** Keeps the lines of an APAP or a structure; ranks, measures and rates stay those of everybody. */
function limiter(etat: EtatRisque, options: OptionsCsf, { extraction }: Preparation): EtatRisque {
  if (options.apap === undefined && options.structure === undefined) return etat;
  const connus = nomsConnus(extraction);
  const filtre = {
    apap: options.apap === undefined ? null : nomConnu(options.apap, connus.apaps, "--apap"),
    structure: options.structure === undefined ? null : nomConnu(options.structure, connus.structures, "--structure"),
  };
  const garde = concerne(filtre);
  return {
    ...etat,
    lignes: etat.lignes.filter(garde),
    corrections: etat.corrections.filter(garde),
    depuis: etat.depuis && { ...etat.depuis, passees: etat.depuis.passees.filter((p) => garde(p.correction)) },
    signaux: {
      ...etat.signaux,
      signaux: etat.signaux.signaux.filter((s) => s.apaps.some(({ apap }) => garde({ ...s, apap }))),
    },
    filtre: [filtre.apap, filtre.structure].filter((nom) => nom !== null).join(", "),
  };
}

async function publier(etat: EtatRisque, { reglages }: Preparation, options: OptionsCsf, io: Io): Promise<void> {
  const nom = `csf-risque-${periodLabel(etat.report.periode).replace("..", "_")}`;
  const theme = () => chargerCharte(reglages.charte, io.disque);
  const textes = () => import("../reporters/csf/risque/textes.ts");
  const fichiers = () => import("../reporters/csf/risque/classeur.ts");
  const ecrivains = {
    texte: async (terminal: Terminal) => (await textes()).risqueTexte(etat, reglages, terminal),
    md: async () => (await textes()).risqueMd(etat, reglages),
    json: async () => (await import("../reporters/json/risque-json.ts")).risqueJson(etat),
    csv: async () => (await import("../reporters/csv/risque-csv.ts")).risqueCsv(etat),
    xlsx: async () => (await fichiers()).risqueXlsx(etat, reglages, theme()),
    html: async () => (await fichiers()).risqueHtml(etat, reglages, theme()),
  };
  await livrer(options.format ?? "texte", { nom, langage: langageDe(etat.report), ecrivains }, options, io);
}
