import { frInteger } from "../../core/format.ts";
import type { Chart } from "../charts/chart.ts";
import { renderSvg, SVG_NARROW, SVG_WIDTH } from "../charts/svg.ts";
import { sparkSvg } from "../charts/svg-spark.ts";
import { Footnotes, isToned, numberOf } from "../document/cell.ts";
import { chartOf } from "../document/chart-of.ts";
import { enSignes } from "../document/jauge.ts";
import type { Block, Cards, Cell, Cible, Column, Courbe, KeyValues, Kind, Note, Table } from "../document/model.ts";
import { TableValues } from "../document/table-values.ts";
import { isFigure, written, writtenItem } from "../document/written.ts";
import { defile, Html, html } from "./html.ts";

/** Rows of a long list that go on paper, where its page says so: what a reader takes along. */
const SUR_PAPIER = 30;

/**
 * The blocks of a document as parts of a page, in order: a titled block is a section of its own. `prefixe` keeps the
 * anchors of several documents of one page apart. `abrege`: of a long list, paper has the first rows, the screen all.
 */
export function blocsHtml(blocs: readonly Block[], prefixe = "d", abrege = false): Html {
  return html`${blocs.map((bloc, i) => section(bloc, corps(bloc, blocs, abrege), ancre(bloc, `${prefixe}-${i + 1}`)))}`;
}

function ancre(bloc: Block, defaut: string): string {
  return bloc.kind === "table" && bloc.id !== undefined ? `t-${bloc.id}` : defaut;
}

function section(bloc: Block, contenu: Html, id: string): Html {
  if (bloc.kind === "titre") return contenu;
  const titre = "titre" in bloc ? bloc.titre : undefined;
  if (titre === undefined) return contenu;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${titre}</h2>
${contenu}</section>
`;
}

function corps(bloc: Block, blocs: readonly Block[], abrege: boolean): Html {
  switch (bloc.kind) {
    case "table":
      return abrege && bloc.rows.length > SUR_PAPIER
        ? html`${tableHtml(bloc, { blocs, classe: "abrege" })}<p class="note papier">Sur papier, ${frInteger(SUR_PAPIER)} lignes sur ${frInteger(bloc.rows.length)} ; la suite est à l'écran.</p>`
        : tableHtml(bloc, { blocs });
    case "valeurs":
      return valeurs(bloc);
    case "cartes":
      return cartes(bloc);
    case "note":
      return note(bloc);
    case "titre":
      return html`<h2>${bloc.texte}</h2>
`;
    case "graphiques":
      return html`<div class="${bloc.petits ? "dessins petits" : "dessins"}">${bloc.charts.map((chart) => html`<figure tabindex="0">${dessin(chartOf(chart, blocs), bloc.petits ? SVG_NARROW : SVG_WIDTH)}</figure>`)}</div>
`;
    case "saut":
      return html`<div class="saut"></div>
`;
  }
}

/** A chart under its title, as a figure holds them. */
export function dessin(chart: Chart, width: number = SVG_WIDTH): Html {
  return html`<figcaption>${chart.titre}</figcaption>${new Html(renderSvg(chart, width))}`;
}

/**
 * A table that scrolls sideways when it must, its reasons and reserves listed below. `legende` is printed above it; `nom`
 * says what it is to those who do not see it, where neither it nor a title does.
 */
export function tableHtml(
  table: Table,
  options: { classe?: string; legende?: string | undefined; nom?: string; blocs?: readonly Block[] } = {},
): Html {
  if (table.rows.length === 0) return html`<p>${table.vide ?? "Aucune ligne."}</p>`;
  const valeurs = new TableValues(table);
  const notes = new Footnotes();
  const vues = table.columns.filter((c) => !c.dessin);
  const corps = table.rows.map((row, i) => {
    const ton = table.tones?.[i];
    return html`<tr${ton ? html` class="ton-${ton}"` : null}>${table.columns.map((c, n) => {
      if (c.dessin) return null;
      const courbe = c.visuel?.type === "courbe" ? trace(c.visuel, i, options.blocs ?? []) : null;
      return courbe === null ? cellule(valeurs.cell(row, n), c, n === 0, notes) : html`<td>${courbe}</td>`;
    })}</tr>
`;
  });
  const pied =
    table.total === undefined
      ? null
      : html`<tfoot><tr>${table.columns.map((c, n) => {
          if (c.dessin) return null;
          const total = valeurs.total(n);
          const compte: Column = c.total === "compte" ? { ...c, kind: "integer" } : c;
          return cellule(n === 0 && total === null ? (table.total ?? null) : total, compte, n === 0, notes);
        })}</tr></tfoot>`;
  const { legende, classe = table.hauteur === undefined ? undefined : "a-remplir" } = options;
  return html`${defile(
    legende ?? table.titre ?? options.nom ?? "Tableau",
    html`<table${classe === undefined ? null : html` class="${classe}"`}>${legende === undefined ? null : html`<caption>${legende}</caption>`}<thead>${bande(vues)}<tr>${vues.map((c) => html`<th scope="col"${nombre(c.kind)}>${c.titre}</th>`)}</tr></thead><tbody>
${corps}</tbody>${pied}</table>`,
  )}${pieds(notes)}`;
}

/** Band of groups above the headers, null when no column has one. */
function bande(columns: readonly Column[]): Html | null {
  if (columns.every((c) => c.groupe === undefined)) return null;
  const groupes: { nom: string; colonnes: number }[] = [];
  for (const { groupe: nom = "" } of columns) {
    const dernier = groupes.at(-1);
    if (dernier && dernier.nom === nom) dernier.colonnes++;
    else groupes.push({ nom, colonnes: 1 });
  }
  return html`<tr>${groupes.map(({ nom, colonnes }) =>
    nom === ""
      ? html`<td colspan="${colonnes}"></td>`
      : html`<th scope="colgroup" colspan="${colonnes}" class="bande">${nom}</th>`,
  )}</tr>`;
}

function nombre(kind: Kind): Html | null {
  return isFigure(kind) ? html` class="n"` : null;
}

function cellule(cell: Cell, { kind, decimales }: Column, enTete: boolean, notes: Footnotes): Html {
  const { text: brut, tone } = written(cell, kind, decimales, notes);
  const text = isToned(cell) && cell.vers ? lie(brut, cell.vers) : brut;
  const classes = `${isFigure(kind) ? " n" : ""}${tone === null || enTete ? "" : ` ton-${tone}`}${coupure(brut, kind)}`;
  const classe = classes === "" ? null : html` class="${classes.slice(1)}"`;
  if (enTete && cell !== null && cell !== "") return html`<th scope="row"${classe}>${text}</th>`;
  return html`<td${classe}>${text}</td>`;
}

/** Characters of a text that stays on its line. */
const COURT = 15;
/** Characters of a word that is not cut. */
const MOT = 40;
const BLANC = /\s/;

/** An identifier, a state, a date or a month is not cut; a fingerprint may be. */
function coupure(texte: string, kind: Kind): "" | " court" | " long" {
  if (isFigure(kind) || texte === "") return "";
  if (kind === "date" || kind === "month" || (kind === "text" && texte.length <= COURT)) return " court";
  return aUnMotLong(texte) ? " long" : "";
}

/** Whether a word may be cut anywhere: from a blank, the one before is looked for backwards, a word and a character on. */
function aUnMotLong(texte: string): boolean {
  for (let blanc = -1, i = MOT; i < texte.length; i = blanc + MOT + 1) {
    const dernier = blanc;
    for (blanc = i; blanc > dernier && !estBlanc(texte, blanc); ) blanc--;
    if (blanc === dernier) return true;
  }
  return false;
}

function estBlanc(texte: string, i: number): boolean {
  const code = texte.charCodeAt(i);
  return code === 32 || (code >= 9 && code <= 13) || (code > 126 && BLANC.test(texte.charAt(i)));
}

/** The text, a link where the page has what it leads to. */
function lie(texte: string, { ancre }: Cible): Html {
  return ancre === undefined ? html`${texte}` : html`<a href="#${ancre}">${texte}</a>`;
}

/** A sentence that leads somewhere: to a place of the page, or to a sheet that only the workbook has, which is named. */
function mene(texte: string, vers: Cible): Html {
  if (vers.ancre !== undefined) return lie(texte, vers);
  return html`${texte.replace(/\.$/, "")} (feuille « ${vers.feuille} » du classeur).`;
}

/** The row of a table of the page as a small drawing; null when the page does not have the table. */
function trace({ trait, source }: Courbe, i: number, blocs: readonly Block[]): Html | null {
  const table = blocs.find((b): b is Table => b.kind === "table" && b.id === source.table);
  if (!table) return null;
  const cles = table.columns.map((c) => c.key);
  const [de, a] = [cles.indexOf(source.de), cles.indexOf(source.a) + 1];
  const lignes = table.rows.map((row) => row.slice(de, a).map(numberOf));
  const max = Math.max(0, ...lignes.flat().map((v) => v ?? 0));
  const noms = table.columns.slice(de, a).map((c) => c.titre);
  const valeurs = lignes[i] ?? [];
  const mots = noms.map((nom, k) => `${nom} ${valeurs[k] ?? "sans valeur"}`).join(", ");
  return new Html(sparkSvg(valeurs, max, trait, mots));
}

function pieds({ motifs }: Footnotes): Html | null {
  return motifs.length === 0 ? null : html`<ol class="notes">${motifs.map((m) => html`<li>${m}</li>`)}</ol>`;
}

function valeurs({ items }: KeyValues): Html {
  const notes = new Footnotes();
  return html`<dl class="definitions">${items.map(
    (item) => html`<dt>${item.label}</dt><dd>${writtenItem(item, notes)}</dd>`,
  )}</dl>${pieds(notes)}`;
}

function cartes({ items }: Cards): Html {
  const notes = new Footnotes();
  return html`<ul class="cartes">${items.map((item) => {
    const { label, detail, jauge, tone, vers } = item;
    const signes = jauge === undefined ? null : enSignes(jauge);
    return html`<li${tone === undefined ? null : html` class="c-${tone}"`}>${vers ? lie(label, vers) : label}<b>${writtenItem(item, notes)}</b>${signes === null ? null : html`<span class="jauge" aria-hidden="true">${signes}</span>`}${detail === undefined || detail === "" ? null : html`<small>${detail}</small>`}</li>`;
  })}</ul>${pieds(notes)}`;
}

function note({ texte, tone, liens = [] }: Note): Html {
  const classe = tone === "alerte" ? "mention" : tone === "discret" ? "note" : null;
  return html`${(typeof texte === "string" ? [texte] : texte).map(
    (t, i) => html`<p${classe === null ? null : html` class="${classe}"`}>${liens[i] ? mene(t, liens[i]) : t}</p>
`,
  )}`;
}
