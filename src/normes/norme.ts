import type { Clause, DocumentCite } from "../core/clause.ts";
import { Datee } from "../core/datee.ts";
import type { Day } from "../core/day.ts";
import { compareText } from "../core/text.ts";

/**
 * How a sentence stands to the program: rules that control it, figures that count it, commands that prepare it; `invisible`
 * when no data shows it; `autrui` when it binds someone else than the référent, or nothing of ours; `contexte` when it
 * obliges no one.
 */
export type Sort =
  | {
      readonly controlee?: readonly string[] | undefined;
      readonly comptee?: readonly string[] | undefined;
      readonly preparee?: readonly string[] | undefined;
    }
  | "invisible"
  | "autrui"
  | "contexte";

/** A sentence as quoted, and what becomes of it: one without its `sort` does not compile. */
export interface Phrase {
  readonly texte: string;
  readonly sort: Sort;
}

/** Sentences that follow each other and stand alike. */
export function dites(sort: Sort, ...textes: readonly string[]): Phrase[] {
  return textes.map((texte) => ({ texte, sort }));
}

/** An article, its sentences in order. */
export interface Article {
  readonly document: DocumentCite;
  /** « III.1.3 », « Mise en place 1.1 », « Sortie positive ». */
  readonly article: string;
  readonly titre: string;
  readonly phrases: readonly Phrase[];
}

/** A cahier des charges as data, or an avenant that inherits from one and states only what differs. */
export interface Norme {
  id: string;
  titre: string;
  /** The norm it inherits from, null for one that stands alone. */
  herite: Norme | null;
  /** Where it stands, for the messages: a built-in norm has no file. */
  fichier: string | null;
  /** Day on which it takes effect; what stands at the root holds before it too. Null: not said. */
  effet: Day | null;
  /** The text that sets what it changes: « avenant 1 », else its title. */
  reference: string;
  /** How each document is cited, by its key in the clauses; what is missing is cited as the inherited norm does. */
  documents: Readonly<Partial<Record<DocumentCite, string>>>;
  /** Rules and indicators that this text places in another article, by id. */
  clauses: Readonly<Record<string, Clause>>;
  /** Its articles, quoted; those of a norm that ships are loaded when they are asked for. */
  articles(): Promise<readonly Article[]>;
  /** Its parameters, severities, lists and words: the same tree as `plie.yaml`, dated values included. */
  reglages: Readonly<Record<string, unknown>>;
}

/** The norm and those it inherits from, the root first. */
export function ligneeDe(norme: Norme): Norme[] {
  const lignee: Norme[] = [];
  for (let n: Norme | null = norme; n !== null; n = n.herite) lignee.unshift(n);
  return lignee;
}

/** A value that a norm sets by date of effect. */
export interface Parametre {
  /** « ENT-02.minutesMoyenneMin », « communs.partCouverte ». */
  nom: string;
  /** Null: since ever, as the norm at the root has it. */
  depuis: Day | null;
  valeur: unknown;
  reference: string | null;
}

/** What this norm itself sets, dated or since ever, by name then date; its local rules are no settings. */
export function parametresDe({ reglages: { reglesLocales: _, ...reglages }, reference }: Norme): Parametre[] {
  const out: Parametre[] = [];
  noter(reglages, "", reference, out);
  return out.sort((a, b) => compareText(a.nom, b.nom) || (a.depuis ?? 0) - (b.depuis ?? 0));
}

function noter(donnees: unknown, nom: string, texte: string, out: Parametre[]): void {
  if (donnees instanceof Datee) {
    for (const { depuis, valeur, reference } of donnees.paliers) out.push({ nom, depuis, valeur, reference });
  } else if (typeof donnees === "object" && donnees !== null && !Array.isArray(donnees)) {
    for (const [cle, valeur] of Object.entries(donnees)) {
      noter(valeur, nom === "" || nom === "regles" ? cle : `${nom}.${cle}`, texte, out);
    }
  } else if (nom !== "" && donnees !== undefined) {
    out.push({ nom, depuis: null, valeur: donnees, reference: texte });
  }
}

/** « Cahier des charges APAP 2026-2027, III.1.3 » */
export function citer(clause: Clause, norme: Norme): string {
  const { document, article } = clause;
  return `${documentsDe(norme)[document] ?? TEXTES_EUROPEENS[document] ?? titreDuCahier(norme)}, ${article}`;
}

/** How the cahier des charges is cited: a norm that stands alone and does not say it is cited by its title. */
export function titreDuCahier(norme: Norme): string {
  const [racine = norme] = ligneeDe(norme);
  return documentsDe(norme)["cahier-des-charges"] ?? racine.titre;
}

/** What a rule or an indicator cites under this norm: the document as it names it, the article where it places it. */
export function referenceDe({ id, clause }: { id: string; clause: Clause }, norme: Norme): string {
  return citer(clauseDe(id, clause, norme), norme);
}

/** What no cahier des charges renames, unless it says so. */
export const TEXTES_EUROPEENS: Norme["documents"] = {
  "reglement-fse": "Règlement (UE) 2021/1057, annexe I",
  "programme-fse": "Programme national FSE+ 2021-2027",
  rgpd: "Règlement (UE) 2016/679 (RGPD)",
};

/** How every document is cited under this norm: its own words, then those of the norms that it inherits from. */
export function documentsDe(norme: Norme): Readonly<Partial<Record<DocumentCite, string>>> {
  return Object.assign({}, ...ligneeDe(norme).map(({ documents }) => documents)) as Norme["documents"];
}

/** Every title of an official text that this norm cites, its own and its references included: no word of theirs changes. */
export function titresDe(norme: Norme): string[] {
  return ligneeDe(norme).flatMap(({ titre, reference, documents, reglages }) => [
    titre,
    reference,
    ...Object.values(documents),
    ...referencesDans(reglages),
  ]);
}

/** The texts that dated values name. */
export function referencesDans(donnees: unknown): string[] {
  if (donnees instanceof Datee) return donnees.paliers.flatMap(({ reference }) => reference ?? []);
  if (typeof donnees !== "object" || donnees === null) return [];
  return Object.values(donnees).flatMap(referencesDans);
}

/** Where a norm places a rule or an indicator: the nearest text that says so, else its own clause. */
export function clauseDe(id: string, propre: Clause, norme: Norme): Clause {
  for (let n: Norme | null = norme; n !== null; n = n.herite) {
    const clause = n.clauses[id];
    if (clause !== undefined) return clause;
  }
  return propre;
}

/** The articles of a norm and of those it inherits from: the nearest text of an article wins, in the place of the first. */
export async function articlesDe(norme: Norme): Promise<readonly Article[]> {
  const articles = new Map<string, Article>();
  for (const n of ligneeDe(norme)) {
    for (const article of await n.articles()) articles.set(`${article.document} ${article.article}`, article);
  }
  return [...articles.values()];
}
