import type { Feu } from "../core/feu.ts";
import { somme } from "../core/grouper.ts";
import { PlieError } from "../core/plie-error.ts";
import type { InputFile } from "../disque/input-file.ts";
import { matchTable, type TableMatch } from "../ingest/headers/match-table.ts";
import { joinTables } from "../ingest/headers/side-by-side.ts";
import type { Inputs } from "../ingest/list-inputs.ts";
import type { Valeur } from "../ingest/observation/colonne-vue.ts";
import { observer } from "../ingest/observation/observer.ts";
import { type Look, lookAtFile } from "../ingest/plan/look.ts";
import { emptyWorkbook, isMeant } from "../ingest/plan/make-plans.ts";
import type { SheetPlan } from "../ingest/plan/plan.ts";
import { settlePlan, settleTables } from "../ingest/plan/resolve-plans.ts";
import type { Profil } from "../ingest/profile.ts";
import { readExtraction } from "../ingest/read-extraction.ts";
import { Findings } from "../ingest/rows/findings.ts";
import { readerFor } from "../ingest/values/reader-for.ts";
import { readYesNo } from "../ingest/values/yes-no.ts";
import type { Extraction } from "../tables/extraction.ts";
import { columnsOf, type TableName } from "../tables/index.ts";
import { champDe } from "./colonnes.ts";
import { devinerTables } from "./deviner.ts";
import { feuilleInspectee } from "./feuille.ts";
import { type FeuilleVue, feuilleVue, malNomme, matchesDe } from "./feuille-vue.ts";
import type { FichierInspecte, Inspection, LectureEssayee } from "./inspection.ts";
import { libellesDe } from "./libelles.ts";
import { Observations } from "./observations.ts";
import { presenceVide } from "./presence-vide.ts";

/** Tables without which most rules say nothing. */
const PRINCIPALES: readonly TableName[] = ["participants", "parcours", "etapes", "entretiens"];

export interface DemandeInspection {
  profil: Profil;
  /** Show personal values. */
  valeurs?: boolean;
  /** Judges the lights of what is read; none when absent. */
  juger?: (extraction: Extraction) => Promise<readonly Feu[]>;
  onProgress?: (fichier: string) => void;
}

/** One file, and the sheets seen in it; none when it could not be opened. */
interface FichierVu {
  file: InputFile;
  feuilles: FeuilleVue[];
  refus: string | null;
  laisse: boolean;
}

/**
 * Says what files are, before anything is judged: tables, columns, labels, what is missing, and what to do about it. Files
 * that reading would refuse are looked at like the others. Throws `PlieError` only when there is nothing to look at.
 */
export async function inspecterFichiers(entrees: Inputs, demande: DemandeInspection): Promise<Inspection> {
  const { files, leftOut } = entrees;
  const fichiers: FichierVu[] = [];
  for (const file of files) fichiers.push(await voirFichier(file, demande.profil, false));
  for (const file of leftOut) fichiers.push(await voirFichier(file, demande.profil, true));
  const feuilles = fichiers.flatMap((f) => f.feuilles);
  reglerTables(feuilles, demande.profil);
  const observations = new Observations();
  for (const feuille of feuilles) {
    demande.onProgress?.(feuille.look.file.name);
    await voirLignes(feuille, demande.profil, observations);
  }
  devinerTables(feuilles, demande.profil);
  const looks = new Map(
    fichiers.filter(({ feuilles: f }) => f.length > 0).map((f) => [f.file.path, f.feuilles.map(({ look }) => look)]),
  );
  const { lecture, feux } = await essayerLecture(entrees, demande, looks);
  return {
    feux,
    fichiers: fichiers.map((f) => fichierInspecte(f, observations, demande)),
    libelles: libellesDe(feuilles, demande.valeurs === true),
    intitules: observations.intitules,
    tablesAbsentes: PRINCIPALES.filter((t) => !feuilles.some((f) => f.plan?.matches.some((m) => m.table === t))),
    programmationConnue: feuilles.some((f) => matchesDe(f).some((m) => m.fields.includes("programmation_plie"))),
    couvertures: observations.couvertures,
    presenceVide: presenceVide(observations),
    niveauxChiffres: valeursLues(feuilles, "niveau_formation", sansEchelle),
    dureesDecimales: valeursLues(feuilles, "duree", sansUnite),
    deductible: observations.deductible,
    lecture,
  };
}

async function voirFichier(file: InputFile, profil: Profil, laisse: boolean): Promise<FichierVu> {
  try {
    const looks = await lookAtFile(file, profil);
    const feuilles = looks.map(feuilleVue);
    // a sheet of notes beside tables is left aside
    const lisible = feuilles.some((f) => f.plan !== null);
    for (const f of feuilles) if (lisible && f.plan === null && !isMeant(f.look)) f.refus = null;
    const rien = feuilles.length > 0 && feuilles.every((f) => f.etat === "vide" && f.entete === null);
    return { file, feuilles, refus: rien ? (feuilles[0]?.refus ?? emptyWorkbook(file).message) : null, laisse };
  } catch (error) {
    if (error instanceof PlieError) return { file, feuilles: [], refus: error.message, laisse };
    throw error;
  }
}

/** The list of participants usually carries the parcours: what it lacks to be read as such. */
function parcoursPresque({ header, matches }: SheetPlan, profil: Profil): TableMatch[] {
  const participants = matches.find(({ table }) => table === "participants");
  if (!participants) return [];
  const parcours = matchTable("parcours", header.headers, profil, () => []);
  const [, joint] = joinTables([participants, parcours], header.headers);
  const propre = joint?.fields.some((champ, i) => champ !== null && participants.fields[i] === null);
  if (!joint || !propre || joint.missing.length === 0) return [];
  return [{ ...joint, missing: joint.missing.filter((champ) => champ !== "participant") }];
}

/** Which table each sheet is read as, once all are known; what would make it refused. */
function reglerTables(feuilles: readonly FeuilleVue[], profil: Profil): void {
  const reconnues = feuilles.filter((f): f is FeuilleVue & { plan: SheetPlan } => f.plan !== null);
  const plans = reconnues.map(({ plan }) => plan);
  settleTables(plans, new Findings());
  const tenues = new Set(plans.flatMap(({ matches }) => matches.map((m) => m.table)));
  for (const feuille of reconnues) {
    if (!tenues.has("parcours")) feuille.matches = parcoursPresque(feuille.plan, profil);
    try {
      const findings = new Findings();
      settlePlan(feuille.plan, plans, findings);
      feuille.refus = findings.empechements[0]?.message ?? malNomme(feuille)?.message ?? null;
    } catch (error) {
      if (!(error instanceof PlieError)) throw error;
      feuille.refus = error.message;
    }
  }
}

async function voirLignes(feuille: FeuilleVue, profil: Profil, observations: Observations): Promise<void> {
  const { entete, look } = feuille;
  if (entete === null) return;
  const matches = matchesDe(feuille);
  const vue = await observer(look, entete, {
    lire: (index, label) => lecteur(feuille, index, label, profil),
    voir: (ligne) => {
      for (const match of matches) observations.voir(match, ligne);
    },
  });
  feuille.colonnes = vue.colonnes;
  feuille.lignes = vue.lignes;
  feuille.premieres = vue.premieres;
}

function lecteur(feuille: FeuilleVue, index: number, header: string, profil: Profil) {
  const matches = matchesDe(feuille);
  if (matches.some(({ codeColumns }) => codeColumns.some((c) => c.column === index))) return readYesNo;
  const lu = champDe(matches, index);
  const column = lu && columnsOf(lu.table).get(lu.champ);
  return lu && column ? readerFor({ table: lu.table, field: lu.champ, column, header, profil }) : null;
}

const sansEchelle = ({ lecture }: Valeur) => lecture?.etat === "lu" && lecture.valeur === "A_PRECISER";
const sansUnite = ({ texte, lecture }: Valeur) => lecture?.etat === "illisible" && /^\d+[.,]\d+$/.test(texte);

function valeursLues(feuilles: readonly FeuilleVue[], champ: string, garder: (valeur: Valeur) => boolean): number {
  const vues = feuilles.flatMap((f) => matchesDe(f).flatMap(({ fields }) => f.colonnes[fields.indexOf(champ)] ?? []));
  const gardees = [...new Set(vues)].flatMap((vue) => [...vue.valeurs.values()].filter(garder));
  return somme(gardees.map(({ nombre }) => nombre));
}

function fichierInspecte(
  { file, feuilles, refus, laisse }: FichierVu,
  reperes: Observations,
  demande: DemandeInspection,
): FichierInspecte {
  const [premiere] = feuilles;
  const classeur = premiere !== undefined && premiere.look.feuille !== null;
  return {
    fichier: file.name,
    nature: premiere === undefined ? null : classeur ? "classeur Excel (.xlsx)" : "texte délimité",
    taille: premiere?.look.examination.size ?? tailleDe(file),
    encodage: classeur ? null : (premiere?.look.examination.encodage ?? null),
    separateur: premiere?.look.separator ?? null,
    feuilles: feuilles.map((f) =>
      feuilleInspectee(f, reperes, { profil: demande.profil, valeurs: demande.valeurs === true }),
    ),
    refus,
    laisse,
  };
}

/** In bytes; 0 for what cannot be opened, which is refused elsewhere. */
function tailleDe(file: InputFile): number {
  try {
    const ouvert = file.open();
    ouvert.close();
    return ouvert.size;
  } catch {
    return 0;
  }
}

/** Reads everything as the other commands would, to say what it gives, or why it is refused. */
async function essayerLecture(
  entrees: Inputs,
  { profil, juger }: DemandeInspection,
  looks: ReadonlyMap<string, readonly Look[]>,
): Promise<{ lecture: LectureEssayee; feux: readonly Feu[] }> {
  try {
    const extraction = await readExtraction(entrees, { profil, looks });
    const lus = extraction.avis.map(({ fichier, feuille, message, nombre }) => {
      const ou = feuille === null ? "" : ` [${feuille}]`;
      return `${fichier}${ou} : ${message}${nombre > 1 ? ` (${nombre} fois)` : ""}`;
    });
    const feux = (await juger?.(extraction)) ?? [];
    return { lecture: { etat: "lue", sources: extraction.sources, avis: lus }, feux };
  } catch (error) {
    if (error instanceof PlieError) return { lecture: { etat: "refusee", raison: error.message }, feux: [] };
    throw error;
  }
}
