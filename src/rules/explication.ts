import * as z from "zod";
import { type Day, parseTypedDay, partsOf } from "../core/day.ts";
import { firstDay } from "../core/month.ts";
import type { Vocabulaire } from "../normes/vocabulaire.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import { creerContexte } from "../parcours/creer-contexte.ts";
import { type ReglagesCommuns, reglagesCommuns, reglagesListes } from "../parcours/reglages.ts";
import { citer } from "./documents.ts";
import { extractionExemple } from "./exemple.ts";
import { reglagesAutour } from "./reglages-autour.ts";
import { dire, type Rule } from "./rule.ts";
import { Audit, type ReglageRegle } from "./run-rules.ts";

/** A rule told to a person: everything comes from its one object. */
export interface Explication {
  id: string;
  titre: string;
  gravite: string;
  reference: string;
  definition: string;
  pourquoi: string;
  remede: string;
  tables: readonly string[];
  reglages: readonly { nom: string; valeur: unknown; defaut: unknown; description: string }[];
  /** The message that the rule really gives on its example. */
  exemple: { arrete: string; tables: Rule["exemple"]["tables"]; message: string };
}

/** The message of the constat that the rule's example gives. Throws when it does not give exactly one. */
export function messageExemple(rule: Rule): string {
  const arrete = parseTypedDay(rule.exemple.arrete) as Day;
  const extraction = extractionExemple(rule.exemple);
  const communs = reglagesCommuns.parse({});
  const listes = reglagesListes.parse(rule.exemple.listes ?? {});
  const dossiers = new Dossiers(extraction, { arrete, communs, presenceVide: null });
  const periode = { start: firstDay(partsOf(arrete).year * 12), end: arrete };
  const contexte = creerContexte(extraction, dossiers, { arrete, periode, communs, listes, presenceVide: null });
  const audit = new Audit([rule], contexte, reglagesAutour(rule));
  for (const dossier of dossiers) audit.dossier(dossier);
  const { constats } = audit.fin();
  const [constat] = constats;
  if (!constat || constats.length !== 1) throw new Error(`the example of ${rule.id} gives ${constats.length} constats`);
  return constat.message;
}

/** Tells a rule, with the settings in force. */
export function expliquer(rule: Rule, reglage: ReglageRegle, mots: Vocabulaire, communs: ReglagesCommuns): Explication {
  const defauts = rule.params.parse({});
  const shape = rule.params instanceof z.ZodObject ? (rule.params.shape as Record<string, z.ZodType>) : {};
  return {
    id: rule.id,
    titre: rule.titre,
    gravite: reglage.gravite,
    reference: citer(rule.clause),
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
    exemple: { arrete: rule.exemple.arrete, tables: rule.exemple.tables, message: messageExemple(rule) },
  };
}
