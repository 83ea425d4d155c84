import type { Chronologie, ParcoursLu } from "../../core/chronologie.ts";
import { type Day, frDay } from "../../core/day.ts";
import { frMonth, isoMonth } from "../../core/month.ts";
import type { Constat, Report } from "../../core/report.ts";
import { langageDe } from "../../normes/langage.ts";
import { blocFeux } from "../document/bloc-feux.ts";
import { lieux } from "../document/lieux.ts";
import { CONFIDENTIEL_SANS_NOM } from "../editions/mentions.ts";
import { bilanMois, contact, evenements, MOIS, nonJuges, parcours, reserve, SITUATIONS } from "../participant/mots.ts";
import { gravite } from "./constats/tableau-constats.ts";
import { blocsHtml } from "./document.ts";
import { defile, type Html, html } from "./html.ts";
import { renderPage } from "./page.ts";
import { frise } from "./participant/frise.ts";
import style from "./participant/participant.css";
import { sortieHtml } from "./participant/sortie.ts";

const LEGENDE =
  "✓ entretien tenu · ✗ manquant · – mois non soumis (veille, emploi, opération ou formation à plein temps) · ? mois dont l'extraction ne contient pas les entretiens · … en cours. ● face à face tenu · ○ autre contact · × absence ou rendez-vous sans suite.";

/**
 * One participant, whole, as a self-contained page: by id, without names, motifs of veille or other sensitive values.
 * `report` holds this participant's constats alone.
 */
export function participantHtml(chronologie: Chronologie, report: Report): string {
  const { participant, arrete, connu, horsParcours } = chronologie;
  const corps = html`${blocsHtml(blocFeux(report.feux, "plie"), "feux")}
${connu ? null : html`<p>Inconnu de la liste des participants : seules ses lignes sont là.</p>`}
${chronologie.parcours.length === 0 ? html`<p>Aucun parcours.</p>` : null}
${chronologie.parcours.map((p, i) => unParcours(p, i, arrete, report.constats))}
${
  horsParcours.length === 0
    ? null
    : html`<section aria-labelledby="t-hors"><h2 id="t-hors">Contacts hors de tout parcours</h2><ul class="liste">${horsParcours.map((c) => html`<li>${frDay(c.date)} : ${contact(c)}</li>`)}</ul></section>`
}
<section aria-labelledby="t-constats"><h2 id="t-constats">Constats</h2>${constats(report)}
${nonJuges(report, participant).map((l) => html`<p class="note">Non jugé : ${l}.</p>`)}</section>`;
  return renderPage({
    titre: `Participant ${participant}`,
    sousTitres: [`Arrêté au ${frDay(arrete)}`],
    mention: CONFIDENTIEL_SANS_NOM,
    corps,
    style,
    langage: langageDe(report),
    pied: `plie ${report.version}`,
    paysage: true,
  });
}

function unParcours(p: ParcoursLu, i: number, arrete: Day, constats: readonly Constat[]): Html {
  const siens = constats.filter((c) => c.parcours === p.id);
  return html`<section aria-labelledby="t-p${i}"><h2 id="t-p${i}">Parcours ${p.id} ${parcours(p)}</h2>
<ul class="liste">${p.charges.map((c) => html`<li>${c.apap ?? "Sans APAP"}, ${c.structure ?? "sans structure"}, du ${frDay(c.debut)} au ${frDay(c.fin)}</li>`)}</ul>
${defile(`Frise du parcours ${p.id}`, frise(p, arrete, siens))}
<p class="legende">${LEGENDE}</p>
<h3>Mois par mois</h3><p>${bilanMois(p)}</p>
${defile(`Mois du parcours ${p.id}`, mois(p))}
<h3>Chronologie</h3>
${defile(
  `Chronologie du parcours ${p.id}`,
  html`<table><thead><tr><th scope="col">Date</th><th scope="col">Quoi</th></tr></thead><tbody>
${evenements(p).map(
  (e) => html`<tr><th scope="row">${frDay(e.jour)}</th><td>${e.texte}</td></tr>
`,
)}</tbody></table>`,
)}
${p.sortie === null ? null : sortieHtml(p.sortie)}
</section>`;
}

function mois(p: ParcoursLu): Html {
  return html`<table><thead><tr><th scope="col">Mois</th><th scope="col">Entretien mensuel</th><th scope="col" class="n">Jours soumis</th><th scope="col" class="n">Jours en veille</th><th scope="col" class="n">Face à face tenus</th><th scope="col" class="n">Autres contacts</th><th scope="col" class="n">Absences</th><th scope="col">Situation en fin de mois</th></tr></thead><tbody>
${p.mois.map(
  (
    m,
  ) => html`<tr><th scope="row"><time datetime="${isoMonth(m.mois)}">${frMonth(m.mois)}</time></th><td class="m-${m.etat}">${MOIS[m.etat].signe} ${MOIS[m.etat].mots}</td><td class="n">${m.joursSoumis}</td><td class="n">${m.joursVeille}</td><td class="n">${m.tenus}</td><td class="n">${m.autres}</td><td class="n">${m.absences}</td><td>${SITUATIONS[m.situation]}</td></tr>
`,
)}</tbody></table>`;
}

function notee(texte: string): Html | null {
  return texte === "" ? null : html`<br><small>${texte}</small>`;
}

function constats(report: Report): Html {
  const { constats: liste, sources } = report;
  if (liste.length === 0) return html`<p>Aucun constat.</p>`;
  return defile(
    "Constats",
    html`<table class="constat-liste"><thead><tr><th scope="col">Gravité</th><th scope="col">Règle</th><th scope="col">Quand</th><th scope="col">Constat</th><th scope="col">Que faire</th><th scope="col">Où regarder</th></tr></thead><tbody>
${liste.map(
  (
    c,
  ) => html`<tr><td>${gravite(c.gravite)}</td><th scope="row">${c.regle}</th><td>${c.mois !== null ? frMonth(c.mois) : c.date === null ? "" : frDay(c.date)}</td><td>${c.message}${notee(reserve(report, c))}</td><td>${c.remede}</td><td class="sombre">${lieux(c.preuves, sources)}</td></tr>
`,
)}</tbody></table>`,
  );
}
