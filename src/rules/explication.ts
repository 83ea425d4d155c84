import * as z from "zod";
import { type Day, parseTypedDay, partsOf } from "../core/day.ts";
import { firstDay } from "../core/month.ts";
import { type Norme, referenceDe } from "../normes/norme.ts";
import type { Vocabulaire } from "../normes/vocabulaire.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import { creerContexte } from "../parcours/creer-contexte.ts";
import { type ReglagesCommuns, reglagesCommuns, reglagesListes } from "../parcours/reglages.ts";
import { extractionExemple } from "./exemple.ts";
import { reglagesAutour } from "./reglages-autour.ts";
import { dire, type Rule } from "./rule.ts";
import { Audit, type ReglageDe } from "./run-rules.ts";

/** A rule told to a person: everything comes from its one object. */
export interface Explication {
  id: string;
  titre: string;
  gravite: string;
  /** False of a rule that is off on that day. */
  active: boolean;
  reference: string;
  definition: string;
  pourquoi: string;
  remede: string;
  tables: readonly string[];
  reglages: readonly { nom: string; valeur: unknown; defaut: unknown; description: string }[];
  /** The message that the rule really gives on its example, by the values of its own days when they make it a constat. */
  exemple: { arrete: string; tables: Rule["exemple"]["tables"]; message: string; valeurs: "en vigueur" | "par défaut" };
}

/** What an example is judged by: the settings of each of its days. */
interface Valeurs {
  reglageDe: ReglageDe;
  communsLe: (day: Day) => ReglagesCommuns;
  /** Days on which one of them changes. */
  effets: readonly Day[];
}

const COMMUNS = reglagesCommuns.parse({});

/** The message of the constat that the rule's example gives by the defaults. Throws when it does not give exactly one. */
export function messageExemple(rule: Rule): string {
  const messages = messagesExemple(rule, { reglageDe: reglagesAutour(rule), communsLe: () => COMMUNS, effets: [] });
  const [message] = messages;
  if (message === undefined || messages.length !== 1) {
    throw new Error(`the example of ${rule.id} gives ${messages.length} constats`);
  }
  return message;
}

function messagesExemple(rule: Rule, { reglageDe, communsLe, effets }: Valeurs): string[] {
  const arrete = parseTypedDay(rule.exemple.arrete) as Day;
  const extraction = extractionExemple(rule.exemple);
  const listes = reglagesListes.parse(rule.exemple.listes ?? {});
  const communs = communsLe(arrete);
  const dossiers = new Dossiers(extraction, { arrete, communs, communsLe, presenceVide: null });
  const periode = { start: firstDay(partsOf(arrete).year * 12), end: arrete };
  const datees = { communs, communsLe, effets };
  const contexte = creerContexte(extraction, dossiers, { arrete, periode, listes, presenceVide: null, ...datees });
  const audit = new Audit([rule], contexte, reglageDe);
  for (const dossier of dossiers) audit.dossier(dossier);
  return audit.fin().constats.map(({ message }) => message);
}

/** What the example says by these values; by the defaults, and saying so, when they make of it no constat, or several. */
function dansLExemple(
  rule: Rule,
  { reglageDe, ...valeurs }: Valeurs,
): Pick<Explication["exemple"], "message" | "valeurs"> {
  // a rule that is off is explained all the same
  const allumee: ReglageDe = (id, day) => ({ ...reglageDe(id, day), active: true });
  const [message, ...suite] = messagesExemple(rule, { ...valeurs, reglageDe: allumee });
  if (message !== undefined && suite.length === 0) return { message, valeurs: "en vigueur" };
  return { message: messageExemple(rule), valeurs: "par défaut" };
}

/** What is in force: the settings of the rules and what they share, by day; the words, the norm that is cited. */
export interface EnVigueur extends Valeurs {
  /** The day whose values are said; an example is judged by those of its own days. */
  le: Day;
  mots: Vocabulaire;
  norme: Norme;
}

/** Tells a rule, with the settings in force: its own, and those of the others that its facts read. */
export function expliquer(rule: Rule, { le, mots, norme, ...valeurs }: EnVigueur): Explication {
  const reglage = valeurs.reglageDe(rule.id, le);
  const communs = valeurs.communsLe(le);
  const defauts = rule.params.parse({});
  const shape = rule.params instanceof z.ZodObject ? (rule.params.shape as Record<string, z.ZodType>) : {};
  return {
    id: rule.id,
    titre: rule.titre,
    gravite: reglage.gravite,
    active: reglage.active,
    reference: referenceDe(rule, norme),
    definition: dire(rule.definition, reglage.params, mots, communs),
    pourquoi: dire(rule.pourquoi, reglage.params, mots, communs),
    remede: dire(rule.remede, reglage.params, mots, communs),
    tables: rule.reads,
    reglages: Object.entries(shape).map(([nom, type]) => ({
      nom,
      valeur: reglage.params[nom],
      defaut: defauts[nom],
      description: type.description ?? "",
    })),
    exemple: { arrete: rule.exemple.arrete, tables: rule.exemple.tables, ...dansLExemple(rule, valeurs) },
  };
}

/** « majeur », « majeur, désactivée » */
export function graviteDite({ gravite, active }: Pick<Explication, "gravite" | "active">): string {
  return active ? gravite : `${gravite}, désactivée`;
}

/** « , jugé aux valeurs par défaut »: what must be said of an example that those in force do not make a constat. */
export function valeursDites({ valeurs }: Explication["exemple"]): string {
  return valeurs === "en vigueur" ? "" : ", jugé aux valeurs par défaut";
}
