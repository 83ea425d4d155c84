import { PlieError } from "../core/plie-error.ts";
import { findHeader } from "../ingest/headers/find-header.ts";
import { hintedTables } from "../ingest/headers/hints.ts";
import type { TableMatch } from "../ingest/headers/match-table.ts";
import type { ColonneVue } from "../ingest/observation/colonne-vue.ts";
import { type EnteteVu, enteteDe, enteteProbable } from "../ingest/observation/entete.ts";
import { isBlank, type Look, refuseOther } from "../ingest/plan/look.ts";
import { planOf, recognisedHeader, unrecognisedLook } from "../ingest/plan/make-plans.ts";
import type { SheetPlan } from "../ingest/plan/plan.ts";
import type { Proposee } from "../ingest/reconnaissance/proposer.ts";
import { citerTable, type TableName } from "../tables/index.ts";
import type { EtatFeuille } from "./inspection.ts";

/** One text or sheet while it is being looked at. */
export interface FeuilleVue {
  look: Look;
  etat: EtatFeuille;
  /** The plan to read it, when it is recognised; its tables may change once all files are known. */
  plan: SheetPlan | null;
  /** Tables that its columns resemble but that it is not read as: a required column is missing. */
  matches: TableMatch[];
  entete: EnteteVu | null;
  refus: string | null;
  lignes: number;
  colonnes: ColonneVue[];
  /** Texts of its first lines. */
  premieres: readonly (readonly string[])[];
  /** What it would be, by names, contents and links together; none when it is read, or resembles nothing. */
  propositions: readonly Proposee[];
}

/** What a look is, before its lines are read. */
export function feuilleVue(look: Look): FeuilleVue {
  const { context, sample } = look;
  const vide = {
    look,
    plan: null,
    matches: [],
    entete: null,
    refus: null,
    lignes: 0,
    colonnes: [],
    premieres: [],
    propositions: [],
  };
  if (context === null) return { ...vide, etat: "ecartee" };
  if (isBlank(sample))
    return { ...vide, etat: "vide", refus: look.feuille === null ? refuseOther(look.file, "vide").message : null };
  const header = recognisedHeader(look);
  if (header) {
    const plan = planOf(look, header);
    return { ...vide, etat: plan.empty ? "vide" : "reconnue", plan, entete: enteteDe(look) };
  }
  const recognition = look.header?.recognition;
  const refus = autreTable(look) ?? unrecognisedLook(look).message;
  if (!recognition?.guess) return { ...vide, etat: "inconnue", entete: enteteProbable(look), refus };
  const etat = recognition.ambiguous ? "ambigue" : "incomplete";
  return { ...vide, etat, matches: [recognition.guess], entete: enteteDe(look), refus };
}

/** Tables that a sheet is read as, then those that it resembles. */
export function matchesDe({ plan, matches }: FeuilleVue): readonly TableMatch[] {
  return [...(plan?.matches ?? []), ...matches];
}

/** The profile imposes a table whose columns are not there, and another one is: « émargement » given for « suivi ». */
function autreTable({ context, sample, file }: Look): string | null {
  if (!context?.forced) return null;
  const libre = findHeader(sample.cells, { ...context, forced: null })?.recognition.tables[0];
  if (!libre || context.forced.includes(libre.table)) return null;
  const [voulue] = context.forced;
  return `« ${file.name} » : le profil y attend la table ${voulue ? citerTable(voulue) : ""}, mais ses colonnes sont celles de la table ${citerTable(libre.table)}. Donnez le bon fichier, ou corrigez « fichiers » dans le profil.`;
}

const SUIVIS: readonly TableName[] = ["entretiens", "entretiens_cd14"];

/** A name that tells the contacts on a sheet of signatures, or the reverse: one of them was given for the other. */
export function malNomme({ look, plan }: FeuilleVue): PlieError | null {
  const [match] = plan?.matches ?? [];
  if (!match || plan?.forced) return null;
  const annonce = hintedTables(look.file.name);
  const suivi = SUIVIS.some((table) => annonce.has(table));
  const emargement = annonce.has("emargements");
  const lu = match.table;
  const faux = (lu === "emargements" && suivi && !emargement) || (SUIVIS.includes(lu) && emargement && !suivi);
  if (!faux) return null;
  const attendue = suivi ? "entretiens" : "emargements";
  return new PlieError(
    `« ${look.file.name} » porte le nom de la table ${citerTable(attendue)}, mais ses colonnes sont celles de la table ${citerTable(lu)} : si c'est bien elle, renommez le fichier ; sinon refaites l'export.`,
  );
}
