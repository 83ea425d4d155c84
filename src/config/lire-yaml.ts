import { type Document, isAlias, LineCounter, parseDocument, visit, type YAMLParseError } from "yaml";
import { type Lignes, montre, refus } from "./place.ts";

/** A YAML text and where its nodes stand. */
export interface TexteYaml extends Lignes {
  document: Document.Parsed;
}

const RETRAIT = "le retrait ne suit pas celui des lignes voisines : alignez les réglages d'un même ensemble";
const OUVERT =
  "il manque un signe (guillemet, apostrophe, crochet, accolade ou deux-points) : fermez ce qui est ouvert";

/** French sentences for the faults of the YAML library; the others are called invalid YAML. */
const FAUTES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "la ligne commence par une tabulation : remplacez-la par des espaces",
  BAD_INDENT: RETRAIT,
  BAD_SCALAR_START:
    "cette écriture n'est pas admise : mettez la valeur entre guillemets, et une espace après les deux-points",
  BLOCK_AS_IMPLICIT_KEY: RETRAIT,
  MULTILINE_IMPLICIT_KEY: RETRAIT,
  BAD_DQ_ESCAPE: "barre oblique inverse dans un texte entre guillemets : doublez-la, ou employez des apostrophes",
  MISSING_CHAR: OUVERT,
  MULTIPLE_DOCS: "une seconde partie commence par « --- » : n'en gardez qu'une",
};

/**
 * Parses a settings or profile text with the YAML 1.2 core schema: dates stay texts, the position of every node is kept.
 * Throws PlieError on the first fault, with its line and column: invalid syntax, a key written twice, a reference
 * (`&`, `*`) or a tag (`!`), which nothing here needs.
 */
export function lireYaml(texte: string, fichier: string): TexteYaml {
  const lignes = new LineCounter();
  const document = parseDocument(texte, { lineCounter: lignes, prettyErrors: false, version: "1.2", schema: "core" });
  const [faute] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (faute) throw refus({ fichier, lignes }, faute.pos[0], phrase(faute, texte));
  visit(document, (_, node) => {
    if (!isAlias(node)) return;
    const quoi = `renvoi « *${montre(node.source)} » : écrivez la valeur, entre guillemets si elle commence par *`;
    throw refus({ fichier, lignes }, node.range?.[0], quoi);
  });
  return { fichier, document, lignes };
}

function phrase(faute: Pick<YAMLParseError, "code" | "pos" | "message">, texte: string): string {
  // a [ or { that is never closed is told as an indentation of what follows
  if (faute.code === "BAD_INDENT" && faute.message.startsWith("Flow ")) return OUVERT;
  if (faute.code === "DUPLICATE_KEY") {
    const cle = /^["']?([^:"'\n]*)/.exec(texte.slice(faute.pos[0]))?.[1] ?? "";
    return `« ${montre(cle.trim())} » est écrit deux fois dans le même ensemble : n'en gardez qu'un`;
  }
  if (faute.code === "TAG_RESOLVE_FAILED") return "étiquette « ! » : mettez la valeur entre guillemets";
  return (
    FAUTES[faute.code] ??
    "ce n'est pas du YAML valide : une ligne s'écrit « nom: valeur », avec une espace après les deux-points"
  );
}
