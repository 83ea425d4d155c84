import type { Chronologie, ParcoursLu, SortieQualifiee } from "../../core/chronologie.ts";
import { frDay } from "../../core/day.ts";
import type { Constat, Report } from "../../core/report.ts";
import { langageDe } from "../../normes/langage.ts";
import { blocFeux } from "../document/bloc-feux.ts";
import { CONFIDENTIEL_SANS_NOM } from "../editions/mentions.ts";
import {
  bilanMois,
  conclusion,
  contact,
  inconnu,
  nonJuges,
  PIECES,
  parcours,
  titreSortie,
} from "../participant/mots.ts";
import { tableConstats, tableEvenements, tableMois, tableVoie } from "../participant/tables.ts";
import { blocsHtml, tableHtml } from "./document.ts";
import { defile, type Html, html } from "./html.ts";
import { renderPage } from "./page.ts";
import { frise } from "./participant/frise.ts";
import style from "./participant/participant.css";

const LEGENDE =
  "✓ entretien tenu · ✗ manquant · – entretien non dû (veille, emploi, opération ou formation à plein temps, peu de jours…) · ? mois non jugé (ses entretiens ou les étapes ne sont pas dans l'extraction, ou une ligne est rejetée) · … en cours. ● face à face tenu · ○ autre contact · × absence ou rendez-vous sans suite.";

/**
 * One participant, whole, as a self-contained page: by id, without names, motifs of veille or other sensitive values.
 * `report` holds this participant's constats alone.
 */
export function participantHtml(chronologie: Chronologie, report: Report): string {
  const { participant, arrete, connu, horsParcours } = chronologie;
  const corps = html`${blocsHtml(blocFeux(report.feux, "plie"), "feux")}
${dit(inconnu(connu))}
${chronologie.parcours.length === 0 ? html`<p>Aucun parcours.</p>` : null}
${chronologie.parcours.map((p, i) => unParcours(p, i, chronologie, report.constats))}
${
  horsParcours.length === 0
    ? null
    : html`<section aria-labelledby="t-hors"><h2 id="t-hors">Contacts hors de tout parcours</h2><ul class="liste">${horsParcours.map((c) => html`<li>${frDay(c.date)} : ${contact(c)}</li>`)}</ul></section>`
}
<section aria-labelledby="t-constats"><h2 id="t-constats">Constats</h2>${tableHtml(tableConstats(report), { nom: "Constats" })}
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

function dit(phrase: string | null): Html | null {
  return phrase === null ? null : html`<p>${phrase}</p>`;
}

function unParcours(p: ParcoursLu, i: number, chronologie: Chronologie, constats: readonly Constat[]): Html {
  const { arrete, nonJuge, nonQualifie } = chronologie;
  const siens = constats.filter((c) => c.parcours === p.id);
  return html`<section aria-labelledby="t-p${i}"><h2 id="t-p${i}">Parcours ${p.id} ${parcours(p)}</h2>
<ul class="liste">${p.charges.map((c) => html`<li>${c.apap ?? "Sans APAP"}, ${c.structure ?? "sans structure"}, du ${frDay(c.debut)} au ${frDay(c.fin)}</li>`)}</ul>
${defile(`Frise du parcours ${p.id}`, frise(p, arrete, siens))}
<p class="legende">${LEGENDE}</p>
<h3>Mois par mois</h3><p>${bilanMois(p, nonJuge)}</p>
${tableHtml(tableMois(p), { nom: `Mois du parcours ${p.id}` })}
<h3>Chronologie</h3>
${tableHtml(tableEvenements(p), { nom: `Chronologie du parcours ${p.id}` })}
${p.sortie === null ? null : sortieHtml(p.sortie)}
${dit(nonQualifie === null ? null : `Sortie non qualifiée : ${nonQualifie}.`)}
</section>`;
}

/** The qualification of a sortie: every way that an étape opens, every condition met, failed or unknown, the pieces. */
function sortieHtml(s: SortieQualifiee): Html {
  const pieces =
    s.quand === "hypothese" || s.pieces.length === 0
      ? null
      : html`<h4>Pièces</h4><ul class="liste">${s.pieces.map((p) => html`<li>${PIECES[p.etat]} : ${p.libelle}</li>`)}</ul>`;
  return html`<h3>${titreSortie(s)}</h3>
<p><b>${conclusion(s)}</b></p>
${s.voies.length === 0 ? html`<p>Aucun emploi ni formation ne court à cette date, ni n'a fini peu avant.</p>` : null}
${s.voies.map((v) => tableHtml(tableVoie(v), { classe: "voie", legende: tableVoie(v).titre }))}
${pieces}
${s.avertissements.map((a) => html`<p class="mention">${a}</p>`)}`;
}
