import embleme from "../../../templates/embleme-ue.svg";
import { base64 } from "../../core/base64.ts";
import { sha256 } from "../../core/sha256.ts";
import { enMots, LANGAGE, type Langage } from "../../normes/langage.ts";
import { COFINANCEMENT } from "../xlsx/layout-titles.ts";
import type { Theme } from "../xlsx/theme.ts";
import { type Contenu, Html, html } from "./html.ts";
import style from "./page.css";
import papierScript from "./papier.client.js";

/** A self-contained page: nothing is fetched, no script but its own runs. */
export interface Page {
  /** What it is of: the name of its tab, and at the foot of every printed page. */
  titre: string;
  /** What it finds: printed as its title, which then goes under it with the rest. */
  constat?: string | null;
  /** Lines under the title: date, period, scope. */
  sousTitres: readonly string[];
  /** Reminder of what the page may be used for. */
  mention: string;
  corps: Contenu;
  /** Style and script of this kind of page, beside those of every page; ours alone, never data. */
  style?: string;
  script?: string;
  /** Name and version of the program, in the footer. */
  pied: string;
  /** A4 landscape when printed. */
  paysage?: boolean;
  /** Colours and logo of the PLIE. */
  theme?: Theme;
  /** In whose words it is said. */
  langage: Langage;
}

/** On a landscape page, a drawing as wide as it would be too high to stand under anything. */
const BAS = "@media print{.dessins:not(.petits) svg{max-height:7.5cm}}";

/**
 * The page as a text. Its Content-Security-Policy allows this very style and these very scripts by their SHA-256, images in
 * `data:` and nothing else. Same page, same bytes.
 */
export function renderPage(page: Page): string {
  const papier = `@page{size:A4 ${page.paysage ? "landscape" : "portrait"};@bottom-left{content:${piedDePage(page)}}}${page.paysage ? BAS : ""}`;
  const css = `${compacte(`${style}\n${couleurs(page.theme)}\n${page.style ?? ""}`)}\n${papier}`;
  const scripts = [papierScript, ...(page.script === undefined ? [] : [page.script])].map((script) => script.trim());
  const csp = [
    "default-src 'none'",
    `style-src ${empreinte(css)}`,
    `script-src ${scripts.map(empreinte).join(" ")}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const { markup } = html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${page.titre}</title>
<style>${new Html(css)}</style>
</head>
<body>
<a class="evitement" href="#contenu">Aller au contenu</a>
<header>
<div class="titres"><h1>${page.constat ?? page.titre}</h1>${sousLeTitre(page).map((ligne) => html`<p>${ligne}</p>`)}</div>
<div class="embleme">${new Html(embleme.trim())}<span>${COFINANCEMENT}</span>${logo(page.theme)}</div>
</header>
<main id="contenu" tabindex="-1">
<p class="mention">${page.mention}</p>
${page.corps}
</main>
<footer><p>${page.pied}</p></footer>
${new Html(scripts.map((script) => `<script>${script}</script>`).join("\n"))}
</body>
</html>
`;
  return pageEnMots(sansLienMort(markup), page.langage);
}

function sousLeTitre({ titre, constat = null, sousTitres }: Page): readonly string[] {
  return constat === null ? sousTitres : [titre, ...sousTitres];
}

/** A link whose place is not on this page is its text alone. */
function sansLienMort(markup: string): string {
  const ids = (motif: RegExp) => new Set(Array.from(markup.matchAll(motif), ([, id]) => id));
  const lieux = ids(/ id="([^"]*)"/g);
  if ([...ids(/<a href="#([^"]*)">/g)].every((id) => lieux.has(id))) return markup;
  return markup.replace(/<a href="#([^"]*)">(.*?)<\/a>/g, (lien, id: string, texte: string) =>
    lieux.has(id) ? lien : texte,
  );
}

/** Scripts and styles, which are no text. */
const BLOCS = /(<(?:script|style)\b[\s\S]*?<\/(?:script|style)>)/;
const GUILLEMETS = new RegExp(`${BLOCS.source}|« | »`, "g");

/**
 * The texts between the tags, a French quote never alone at the end of a line, and those of `title`, `alt`, `aria-label`;
 * never a script nor a style.
 */
function pageEnMots(markup: string, langage: Langage): string {
  if (langage === LANGAGE) return guillemets(markup);
  const morceaux = markup.split(BLOCS).map((morceau, i) => (i % 2 === 1 ? morceau : traduit(morceau, langage)));
  return guillemets(morceaux.join(""));
}

function guillemets(markup: string): string {
  let dit = "";
  let fait = 0;
  for (const { 0: signe, 1: bloc, index } of markup.matchAll(GUILLEMETS)) {
    const dansUneBalise = markup.lastIndexOf("<", index) > markup.lastIndexOf(">", index);
    if (bloc !== undefined || dansUneBalise) continue;
    dit += markup.slice(fait, index) + signe.replace(" ", "\u00a0");
    fait = index + signe.length;
  }
  return dit + markup.slice(fait);
}

function traduit(markup: string, langage: Langage): string {
  return markup.replace(/(<[^>]*>)|[^<]+/g, (partie, balise) => {
    if (balise === undefined) return enMots(partie, langage);
    return partie.replace(
      /(\s(?:title|alt|aria-label)=")([^"]*)/g,
      (_, nom: string, dit: string) => nom + enMots(dit, langage),
    );
  });
}

/** What each sheet of paper says of where it comes from: the edition, its month and arrêté (once), the program. */
function piedDePage({ titre, sousTitres, pied, langage }: Page): string {
  const dates = pied.includes("arrêté") ? [] : sousTitres.slice(0, 1);
  const dit = enMots([titre, ...dates, pied].join(" · "), langage);
  // nothing but letters, digits and plain signs stands in a style: the rest by its code
  return `"${dit.replace(/[^\p{L}\p{N} .,·-]/gu, (signe) => `\\${signe.codePointAt(0)?.toString(16)} `)}"`;
}

/** The PLIE's colours in place of ours; they were checked for contrast when the template was read. */
function couleurs(theme: Theme | undefined): string {
  if (!theme) return "";
  return `:root{--marine:#${theme.principale};--entete:#${theme.texteEntete};--fond:#${theme.fond}}`;
}

/** The PLIE's logo, never bigger than the emblem beside it. */
function logo(theme: Theme | undefined): Html | null {
  if (!theme?.logo) return null;
  const { bytes, extension, description } = theme.logo;
  const donnees = base64(bytes);
  return html`<img class="logo" src="data:image/${extension};base64,${donnees}" alt="${description}">`;
}

/** Source of a CSP for an inline block. */
export function empreinte(bloc: string): string {
  return `'sha256-${base64(sha256(bloc))}'`;
}

/** Style without comments and indents. */
function compacte(css: string): string {
  return css
    .replace(/\/\*[^*]*\*\//g, "")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}
