import type { Empechement } from "../../tables/extraction.ts";
import { enteteDe, enteteProbable } from "../observation/entete.ts";
import { observer } from "../observation/observer.ts";
import { isBlank, type Look } from "../plan/look.ts";
import type { SheetPlan } from "../plan/plan.ts";
import type { Profil } from "../profile.ts";
import { proposeeEnYaml } from "./en-yaml.ts";
import { type FeuilleObservee, regrouper } from "./feuille-observee.ts";
import { aAccepter, type Proposee, proposer } from "./proposer.ts";
import { REPONDRE } from "./question.ts";

/** What a file that was refused may still be asked about: two columns of one name only in a flat file, where each has its table. */
const A_DEMANDER: ReadonlySet<Empechement["genre"]> = new Set(["non_reconnu", "incomplete", "conflit"]);
const PLAT = 3;

function propose(proposee: Proposee, { genre }: Empechement): boolean {
  return genre === "conflit" ? proposee.tables.length >= PLAT : aAccepter(proposee);
}

/** Lines of a sheet that are enough to see what its columns hold. */
const LIGNES_MAX = 20_000;

/**
 * Turns « not recognised » into the question that would settle it: what each refused sheet would be, over all of them, with
 * the proof. What resembles nothing keeps its refusal. Sheets are read a second time, only when one was refused.
 */
export async function demander(
  empechements: readonly Empechement[],
  looks: readonly Look[],
  plans: readonly SheetPlan[],
  profil: Profil,
): Promise<Empechement[]> {
  const refuses = empechements.filter(({ genre }) => A_DEMANDER.has(genre));
  if (refuses.length === 0) return [...empechements];
  const observees: FeuilleObservee[] = [];
  for (const look of looks) {
    const vue = await observee(look, plans, refuses);
    if (vue) observees.push(vue);
  }
  const proposees = proposer(regrouper(observees), profil);
  const dites = new Set<Proposee>();
  return empechements.flatMap((empechement): Empechement[] => {
    if (!A_DEMANDER.has(empechement.genre)) return [empechement];
    const siennes = proposees.filter(
      (p) => p.feuille.lieux.some((l) => memeLieu(l, empechement)) && propose(p, empechement),
    );
    if (siennes.length === 0) return [empechement];
    const neuves = siennes.filter((p) => !dites.has(p));
    return neuves.map((p) => {
      dites.add(p);
      const [lieu] = p.feuille.lieux;
      return {
        ...empechement,
        fichier: lieu?.fichier ?? empechement.fichier,
        feuille: lieu?.feuille ?? null,
        tables: [...p.tables],
        message: `${p.question} ${REPONDRE}`,
        profil: proposeeEnYaml(p),
      };
    });
  });
}

function memeLieu(lieu: { fichier: string; feuille: string | null }, e: Empechement): boolean {
  return lieu.fichier === e.fichier && (e.feuille === null || lieu.feuille === e.feuille);
}

async function observee(
  look: Look,
  plans: readonly SheetPlan[],
  refuses: readonly Empechement[],
): Promise<FeuilleObservee | null> {
  const { file, feuille, context, sample, from } = look;
  if (context === null || isBlank(sample)) return null;
  const lieu = { fichier: file.name, feuille };
  const { guess = null, tables = [] } = look.header?.recognition ?? {};
  const entete = guess !== null || tables.length > 0 ? enteteDe(look) : enteteProbable(look);
  const plan = plans.find((p) => p.file.path === file.path && p.feuille === feuille && p.from === from);
  const refuse = refuses.some((e) => memeLieu(lieu, e));
  if (entete === null || (plan === undefined && !refuse)) return null;
  const { colonnes, lignes, premieres } = await observer(look, entete, { max: LIGNES_MAX });
  if (lignes === 0) return null;
  const titres = sample.cells
    .filter((_, i) => (sample.numbers[i] ?? 0) < entete.premiere)
    .flatMap((ligne) => ligne.filter((texte) => texte.trim() !== ""));
  return {
    lieux: [{ ...lieu, titres }],
    headers: entete.headers,
    ligne: entete.premiere,
    colonnes,
    lignes,
    premieres,
    indices: context.hints,
    lues: refuse ? [] : (plan?.matches ?? []),
    imposees: context.forced,
  };
}
