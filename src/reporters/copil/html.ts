import type { Langage } from "../../normes/langage.ts";
import { dessin, tableHtml } from "../html/document.ts";
import { type Html, html } from "../html/html.ts";
import { renderPage } from "../html/page.ts";
import type { Theme } from "../xlsx/theme.ts";
import type { DocumentCopil, PageCopil } from "./modele.ts";

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
.copil .dit h3{margin:0 0 .25rem}
.copil .dit p{margin:.25rem 0}
.copil .pied{margin:.75rem 0 0;color:var(--doux);font-size:.85rem}
@media (max-width:50rem){.copil .deux{grid-template-columns:1fr}.copil figure svg{min-width:34rem}}
@media screen and (max-width:40rem){.copil h2{font-size:1.15rem}}
@media print{.copil .sujet{margin:0}html{font-size:13pt}header{flex-wrap:nowrap;padding:0 0 2mm}h1{font-size:18pt}.embleme{font-size:10pt}.mention{margin:2mm 0;padding:1mm 2mm;font-size:9pt}.copil{display:flex;flex-direction:column;min-height:168mm;margin:0;padding:0}.copil:first-of-type{min-height:120mm}.copil h2{font-size:22pt;line-height:1.15}.copil .deux{grid-template-columns:64fr 36fr;gap:1rem;flex:1}.copil .pied{margin-top:auto;padding-top:.5rem;font-size:9pt}.copil table{font-size:11.5pt}.copil .deux table{font-size:10pt}.copil th,.copil td{padding:.6rem .5rem}.copil .deux th,.copil .deux td{padding:.75rem .3rem}.copil table:has(tbody>tr:nth-child(9)) :is(th,td){padding-block:.15rem}.copil .deux:has(th[scope=col]:nth-child(6)){grid-template-columns:1fr}.copil .deux figure svg{max-height:85mm}.copil>div.defile table:not(:has(tbody>tr:nth-child(3))){font-size:15pt}.copil>div.defile table:not(:has(tbody>tr:nth-child(3))) :is(th,td){padding-block:1.2rem}.copil>div.defile:not(:has(~div.defile)):not(div.defile~div.defile) table:not(:has(tbody>tr:nth-child(4))) :is(th,td){padding-block:1.9rem}.copil .deux:has(tbody>tr:nth-child(5)):has(th[scope=col]:nth-child(6)) figure svg{max-height:55mm}.copil .deux:has(tbody>tr:nth-child(5)):has(th[scope=col]:nth-child(6)) :is(th,td){padding-block:.2rem}.copil .dit{padding:.25rem .75rem;margin-top:.5rem}.copil>div.defile{flex:none}.copil .notes{font-size:9pt}footer{display:none}}`;

/** The document as a page to print: one A4 landscape sheet per page. */
export function copilHtml(document: DocumentCopil, theme: Theme, langage: Langage): string {
  const { titre, sousTitre, pied, pages } = document;
  return renderPage({
    titre,
    sousTitres: [sousTitre],
    mention: "Document du comité : aucun participant n'y est nommé. Il montre de petits effectifs : ne pas le publier.",
    corps: html`${pages.map((page) => sectionDe(page, pied, pages.length))}`,
    style: STYLE,
    paysage: true,
    theme,
    langage,
    pied,
  });
}

function sectionDe(page: PageCopil, pied: string, total: number): Html {
  const { numero, sujet, constat, phrases, graphique, tables, commentaire } = page;
  const tableaux = html`${tables.map((table) => tableHtml(table, table.titre === undefined ? {} : { legende: table.titre }))}`;
  const figure = graphique === null ? null : html`<figure tabindex="0">${dessin(graphique)}</figure>`;
  return html`<section class="copil" aria-labelledby="copil-${numero}"><p class="sujet">${numero}. ${sujet}</p><h2 id="copil-${numero}">${constat}</h2>
${phrases.length === 0 ? null : html`<ul class="liste">${phrases.map((phrase) => html`<li>${phrase}</li>`)}</ul>`}
${figure === null ? tableaux : html`<div class="deux">${figure}<div>${tableaux}</div></div>`}
${
  commentaire.length === 0
    ? null
    : html`<div class="dit"><h3>Commentaire</h3>${commentaire.map((texte) => html`<p>${texte.startsWith("- ") ? `• ${texte.slice(2)}` : texte}</p>`)}</div>`
}
<p class="pied">${pied} · ${numero}/${total}</p></section>
`;
}
