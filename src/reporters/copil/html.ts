import type { Langage } from "../../normes/langage.ts";
import { renderSvg } from "../charts/svg.ts";
import type { Table } from "../document/model.ts";
import { tableHtml } from "../html/document.ts";
import { Html, html } from "../html/html.ts";
import { renderPage } from "../html/page.ts";
import type { Theme } from "../xlsx/theme.ts";
import type { DocumentCopil, PageCopil } from "./modele.ts";
import { type Papier, reglesDe, STYLE_PAPIER, surPapier } from "./papier.ts";
import { suiteDe } from "./suite.ts";

const STYLE = `.copil{break-after:page;break-inside:avoid;margin:0 0 2rem;padding:0 0 .5rem}
.copil:last-of-type{break-after:auto}
.copil h2{margin:.5rem 0;font-size:1.5rem;border-bottom:3px solid var(--marine)}
.copil .sujet{margin:.75rem 0 0;color:var(--doux);font-size:.9rem}
.copil .liste{margin-bottom:.5rem}
.copil .defile+.defile{margin-top:1rem}
.copil .deux{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem;align-items:start}
.copil .deux>*{min-width:0}
.copil figure{margin:0}
.copil figure svg{width:100%;height:auto}
.copil .dit{margin:.75rem 0 0;padding:.5rem .75rem;border-left:4px solid var(--marine);background:var(--fond)}
.copil .dit p,.copil.suite p{overflow-wrap:anywhere}
.copil .dit h3{margin:0 0 .25rem}
.copil .dit p{margin:.25rem 0}
.copil .titre{margin:0;font-weight:bold}
.copil .titre+p{margin:0 0 1rem}
.copil .papier{display:none}
.copil.suite h3{margin:1rem 0 0}
@media screen{.copil.suite{display:none}}
@media (max-width:50rem){.copil .deux{grid-template-columns:1fr}.copil figure svg{min-width:34rem}.copil .pile svg{min-width:48rem}}
@media screen and (max-width:40rem){.copil h2{font-size:1.15rem}}
`;

/**
 * The document as a page to print: one A4 landscape sheet per page. A commentary that its sheet has no room for has its beginning
 * there, and is whole on the sheets after the last page: `coupees` numbers those pages, `feuilles` is about how many sheets. On a
 * screen every commentary is whole under its page.
 */
export function copilHtml(
  document: DocumentCopil,
  theme: Theme,
  langage: Langage,
): { contenu: string; coupees: number[]; feuilles: number } {
  const { titre, sousTitre, pied, pages } = document;
  const papiers = pages.map((page) => surPapier(page, langage));
  const coupees = pages.filter((_, i) => papiers[i]?.dit.coupe);
  const { feuilles, taille } = suiteDe(coupees);
  // how many sheets a browser takes is its own: the page of each is not told
  const ou =
    feuilles > 1
      ? "après les pages du comité, sous le même titre"
      : `page ${pages.length + 1}, après les pages du comité`;
  const regles = pages.map((page, i) => (papiers[i] ? reglesDe(page.numero, papiers[i]) : "")).join("");
  const suite = taille === 0 ? "" : `.suite p{margin:.4em 0 0;font-size:${taille}pt;line-height:1.4}`;
  const contenu = renderPage({
    titre,
    sousTitres: [sousTitre],
    mention: "Document du comité : aucun participant n'y est nommé. Il montre de petits effectifs : ne pas le publier.",
    corps: html`${pages.map((page, i) => (papiers[i] ? sectionDe(page, papiers[i], ou) : null))}${suiteHtml(coupees)}`,
    style: `${STYLE}@media print{${STYLE_PAPIER}${regles}${suite}}`,
    paysage: true,
    theme,
    langage,
    pied,
  });
  return { contenu, coupees: coupees.map(({ numero }) => numero), feuilles };
}

function sectionDe(page: PageCopil, papier: Papier, ou: string): Html {
  const { numero, sujet, constat, phrases, tables, commentaire } = page;
  const { image, dessous, dit } = papier;
  const tableaux = html`${tables.map((table, i) => tableau(table, `t${i + 1}`))}`;
  const figure = image === null ? null : dessin(image);
  return html`<section class="copil c${numero}" aria-labelledby="copil-${numero}"><p class="sujet">${numero}. ${sujet}</p><h2 id="copil-${numero}">${constat}</h2>
${phrases.length === 0 ? null : html`<ul class="liste">${phrases.map((phrase) => html`<li>${phrase}</li>`)}</ul>`}
<div class="corps">${figure === null ? tableaux : html`<div class="${dessous ? "pile" : "deux"}">${figure}<div>${tableaux}</div></div>`}</div>
${
  commentaire.length === 0
    ? null
    : html`<div class="dit"><h3>Commentaire</h3>${
        dit.coupe
          ? html`<div class="entier">${paragraphes(commentaire)}</div><div class="papier">${paragraphes(dit.montre)}<p><em>Ce commentaire est en entier ${ou}.</em></p></div>`
          : paragraphes(commentaire)
      }</div>`
}
</section>
`;
}

/** A table under its title, which stays over the sentence in place of its rows. */
function tableau(table: Table, classe: string): Html {
  const { titre, rows } = table;
  if (titre === undefined) return tableHtml(table, { classe });
  return rows.length === 0
    ? html`<p class="titre">${titre}</p>${tableHtml(table)}`
    : tableHtml(table, { classe, legende: titre });
}

function dessin({ chart, unites, hautes }: NonNullable<Papier["image"]>): Html {
  return html`<figure tabindex="0"><figcaption>${chart.titre}</figcaption>${new Html(renderSvg(chart, unites, hautes))}</figure>`;
}

function paragraphes(textes: readonly string[]): Html {
  return html`${textes.map((texte) => html`<p>${texte.startsWith("- ") ? `• ${texte.slice(2)}` : texte}</p>`)}`;
}

/** On paper alone: each commentary that was cut, whole. */
function suiteHtml(coupees: readonly PageCopil[]): Html | null {
  if (coupees.length === 0) return null;
  return html`<section class="copil suite" aria-labelledby="copil-suite"><h2 id="copil-suite">Commentaires, en entier</h2>
${coupees.map(({ numero, sujet, commentaire }) => html`<h3>${numero}. ${sujet}</h3>${paragraphes(commentaire)}`)}</section>
`;
}
