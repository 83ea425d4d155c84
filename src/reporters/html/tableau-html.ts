import { frDay } from "../../core/day.ts";
import { frMonth } from "../../core/month.ts";
import { langageDe } from "../../normes/langage.ts";
import { blocFeux, feuxEntiers } from "../document/bloc-feux.ts";
import type { Block } from "../document/model.ts";
import { audienceDe, type Rang } from "../editions/chiffres.ts";
import { blocsEssentiels } from "../editions/feuilles/essentiel.ts";
import { blocsFrise } from "../editions/feuilles/frise.ts";
import { blocsGrille } from "../editions/feuilles/grille.ts";
import { blocsImages } from "../editions/feuilles/images.ts";
import { constatPersonnes, imagePersonnes, personnesEnTable } from "../editions/feuilles/personnes-vues.ts";
import { blocsRectifies } from "../editions/feuilles/rectifies.ts";
import { blocsTendance } from "../editions/feuilles/suivi.ts";
import { lecteurDe } from "../editions/lecteur-feux.ts";
import { nomRang } from "../editions/libelles.ts";
import { CONFIDENTIEL_SANS_NOM } from "../editions/mentions.ts";
import type { Socle } from "../editions/socle.ts";
import { constatsDuRang } from "../editions/sommes.ts";
import { blocsHtml } from "./document.ts";
import { donneesJson, type Html, html } from "./html.ts";
import { renderPage } from "./page.ts";
import { Cellules } from "./tableau/cellules.ts";
import { definitions } from "./tableau/lignes.ts";
import {
  cartes,
  comparaison,
  constats,
  type Dessous,
  detail,
  graphiques,
  reserves,
  selecteurs,
} from "./tableau/sections.ts";
import script from "./tableau/tableau.client.js";
import style from "./tableau/tableau.css";
import { periodesDe, vuesDe } from "./tableau/vues.ts";

/**
 * The dashboard page of one edition: key figures, charts with their tables, every indicator, by structure and by APAP;
 * selectors of scope and span. Participants are in it by id alone, in « Qui appeler », which a structure's page has not; that
 * page holds only its own figures.
 */
export function tableauHtml(socle: Socle, rang: Rang): string {
  const vues = vuesDe(socle, rang);
  const periodes = periodesDe(socle);
  const cellules = new Cellules(socle.chiffres, vues, periodes);
  const dessous: Dessous = { socle, rang, vues, periodes, cellules };
  const { report, spans, theme } = socle;
  const blocs = blocsDuTableau(socle, rang);
  const rectifies =
    blocs.rectifies.length === 0
      ? null
      : html`<section aria-labelledby="t-rectifies"><h2 id="t-rectifies">Chiffres rectifiés des mois clos</h2>
${blocsHtml(blocs.rectifies, "rectifies")}</section>`;
  const sections = html`
${sommaire(dessous)}
<section aria-labelledby="t-essentiel"><h2 id="t-essentiel">L'essentiel</h2>${blocsHtml(blocs.essentiel, "essentiel")}</section>
${selecteurs(dessous)}
<section aria-labelledby="t-cles"><h2 id="t-cles">Chiffres clés</h2>${cartes(dessous)}</section>
<section aria-labelledby="t-annee"><h2 id="t-annee">L'année, mois par mois</h2>${graphiques(dessous)}</section>
${quiAppeler(dessous)}
<section aria-labelledby="t-detail"><h2 id="t-detail">Tous les indicateurs</h2>${detail(dessous)}</section>
<section aria-labelledby="t-images"><h2 id="t-images">En images</h2>${blocsHtml(blocs.images, "images")}</section>
${parQui(dessous)}
<section aria-labelledby="t-constats"><h2 id="t-constats">Constats du ${frDay(report.periode.start)} au ${frDay(Math.min(report.periode.end, report.arrete))}</h2>${constats(dessous)}${blocsHtml(blocs.suivi, "suivi")}</section>
${rectifies}`;
  const donnees = donneesJson("donnees", cellules.donnees());
  return renderPage({
    titre: rang.portee === "ensemble" ? "Tableau de bord" : `Tableau de bord · ${nomRang(rang)}`,
    constat: constatPersonnes(socle, rang),
    sousTitres: [`${theme.nom} · ${frMonth(spans.mois)}, arrêté au ${frDay(report.arrete)}`],
    mention: rang.portee === "ensemble" ? INTERNE : CONFIDENTIEL_SANS_NOM,
    corps: html`${blocsHtml(blocFeux(report.feux, rang.portee === "ensemble" ? "plie en bref" : lecteurDe(socle, rang)), "feux")}${sections}
${methode(dessous)}
${reserves(dessous)}${donnees}`,
    style,
    script,
    theme,
    langage: langageDe(report),
    pied: [`plie ${report.version}`, theme.contact].filter((t) => t !== null).join(" · "),
  });
}

const INTERNE =
  "Document interne de l'équipe du PLIE : chiffres exacts, y compris de petits effectifs, et participants désignés par leur seul identifiant, qui reste une donnée personnelle. Ne pas publier ; à conserver et à détruire selon les règles du RGPD et du FSE+.";

/** « Qui appeler » as in the workbook, by id alone; never in a structure's page, whose edition has no such list. */
function quiAppeler({ socle, rang }: Dessous): Html | null {
  if (rang.portee === "structure") return null;
  const titre = "Personnes accompagnées, les moins récemment vues d'abord";
  const blocs = blocsFrise(socle, { rang, avecNoms: false, nom: () => null }).map((bloc) =>
    bloc.kind === "table" ? { ...bloc, titre } : bloc,
  );
  if (blocs.length === 0) return null;
  return html`<section class="appeler" aria-labelledby="t-appeler"><h2 id="t-appeler">Qui appeler</h2>${blocsHtml(blocs, "appeler", true)}</section>`;
}

/** The sections of the page, one click away. */
function sommaire({ rang }: Dessous): Html {
  const lieux = [
    ["t-essentiel", "L'essentiel"],
    ...(rang.portee === "apap" ? [] : [["t-grille", "Qui est en retard"]]),
    ["t-cles", "Chiffres clés"],
    ["t-appeler", "Qui appeler"],
    ["t-annee", "L'année"],
    ["t-detail", "Tous les indicateurs"],
    ["t-images", "En images"],
    ["t-constats", "Constats"],
    ["t-methode", "Méthode"],
  ];
  return html`<nav aria-label="Sections de la page"><ul class="sommaire">${lieux.map(([ancre, nom]) => html`<li><a href="#${ancre}">${nom}</a></li>`)}</ul></nav>`;
}

/** What the page takes from the document of its edition. */
export function blocsDuTableau(socle: Socle, rang: Rang) {
  const essentiel: Block[] = [
    ...blocsEssentiels(socle, rang, constatsDuRang(socle, rang)),
    ...imagePersonnes(socle, rang).map((chart) => ({ kind: "graphiques" as const, charts: [chart] })),
    ...personnesEnTable(socle, rang),
    ...(rang.portee === "apap" ? [] : blocsGrille(socle, { rang })),
  ];
  return {
    essentiel,
    images: blocsImages(socle, rang),
    suivi: blocsTendance(socle, rang),
    rectifies: blocsRectifies(socle, rang, false),
  };
}

function parQui(dessous: Dessous): Html | null {
  const structures = comparaison(dessous, "Structures", "Par structure");
  const apaps = comparaison(dessous, "APAP", "Par APAP");
  if (structures === null && apaps === null) return null;
  return html`<section aria-labelledby="t-qui"><h2 id="t-qui">Qui suit combien</h2>${structures}${apaps}</section>`;
}

/** Why figures are missing, and what each counts. */
function methode({ cellules, rang, vues, socle }: Dessous): Html {
  const absents = rang.portee === "structure" ? (socle.apapsDe.get(rang.nom)?.length ?? 0) - (vues.length - 1) : 0;
  const motifs = cellules.notes();
  return html`<section aria-labelledby="t-methode"><h2 id="t-methode">Méthode</h2>
${rang.portee === "ensemble" ? blocsHtml(feuxEntiers(socle.report.feux), "feux-entiers") : null}
<p>Chaque chiffre va à l'APAP et à la structure en charge ce jour-là. Un stock « depuis janvier » est celui de la fin de la période.${absents > 0 ? " Un APAP rattaché aussi à une autre structure n'a pas sa ligne ici ; sa part est dans les chiffres de la structure." : ""}</p>
${
  motifs.length === 0
    ? null
    : html`<p><b>n.c.</b> : non calculé ; un numéro entre parenthèses renvoie à la raison, ou à ce qui affaiblit le chiffre.</p><ol class="notes">${motifs.map((m) => html`<li>${m}</li>`)}</ol>`
}
<dl class="definitions">${definitions(socle.chiffres.catalogue, audienceDe(rang)).map((d) => html`<dt>${d.titre}</dt><dd>${d.definition}</dd>`)}</dl></section>`;
}
