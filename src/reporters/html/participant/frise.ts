import type { ContactLu, EtapeLue, ParcoursLu } from "../../../core/chronologie.ts";
import { type Day, frDay } from "../../../core/day.ts";
import { frCount, frDe } from "../../../core/format.ts";
import { firstDay, frMonth, lastDay, type Month, monthOf, yearOf } from "../../../core/month.ts";
import type { Constat } from "../../../core/report.ts";
import { libelle } from "../../../indicators/libelles.ts";
import { inkOn, PALETTE } from "../../charts/chart.ts";
import { escapeXml } from "../../charts/escape-xml.ts";
import { fitted, INK, n, PALE, pixels, textTag } from "../../charts/svg-text.ts";
import { contact, dates, etape, MOIS } from "../../participant/mots.ts";
import { SIGNES } from "../../signes.ts";
import { Html } from "../html.ts";

const LARGEUR = 1200;
const GAUCHE = 150;
const RANG = 26;
/** White around the names: at night the drawing keeps its paper, as the charts do. */
const MARGE = 8;
/** Days before the integration that the diagnostic may need. */
const JOURS_AVANT = 92;
const INITIALES = "JFMAMJJASOND";

const FONDS = {
  satisfait: "#D1E7DD",
  manque: "#F8D7DA",
  non_soumis: "#EEF2F8",
  non_couvert: "#FFF3CD",
  retenu: "#FFF3CD",
  justifie: "#E2E3E5",
  en_cours: "#FFFFFF",
  non_juge: "#FFF3CD",
} as const;

const FAMILLES: Readonly<Record<EtapeLue["famille"], string>> = {
  emploi: PALETTE[0],
  formation: PALETTE[1],
  operation: PALETTE[2],
  transversale: PALETTE[3],
  accompagnement: PALETTE[5],
};

/** Abscissas of the days of a parcours, month by month. */
class Echelle {
  readonly premier: Month;
  readonly nombre: number;
  readonly pas: number;

  constructor(parcours: ParcoursLu, arrete: Day) {
    const premierContact = parcours.contacts[0]?.date ?? parcours.integration;
    this.premier = monthOf(
      Math.max(parcours.integration - JOURS_AVANT, Math.min(parcours.integration, premierContact)),
    );
    this.nombre = Math.max(
      1,
      monthOf(Math.max(parcours.integration, parcours.sortieReelle ?? arrete)) - this.premier + 1,
    );
    this.pas = (LARGEUR - GAUCHE - 4) / this.nombre;
  }

  /** Left of a month. */
  mois(m: Month): number {
    return GAUCHE + (m - this.premier) * this.pas;
  }

  /** Middle of a day, kept inside the drawing. */
  jour(d: Day): number {
    const m = monthOf(d);
    const part = (d - firstDay(m) + 0.5) / (lastDay(m) - firstDay(m) + 1);
    return Math.min(LARGEUR - 4, Math.max(GAUCHE, this.mois(m) + part * this.pas));
  }
}

/**
 * A parcours drawn on a time line: each month against its interview, the contacts, the veilles, the étapes, the constats.
 * Everything it shows is in the tables below it; its signs read without colour.
 */
export function frise(parcours: ParcoursLu, arrete: Day, constats: readonly Constat[]): Html {
  const x = new Echelle(parcours, arrete);
  let y = 34;
  let corps = "";
  const rang = (nom: string, dessin: (y: number) => string) => {
    corps += textTag(0, y + 17, fitted(nom, GAUCHE - 12, 11), { bold: true }) + dessin(y);
    y += RANG;
  };
  rang("Entretien du mois", (haut) => moisDessines(parcours, x, haut));
  rang("Contacts", (haut) => parcours.contacts.map((c) => contactDessine(c, x, haut)).join(""));
  if (constats.length > 0) rang("Constats", (haut) => constats.map((c) => constatDessine(c, x, haut)).join(""));
  if (parcours.veilles.length > 0) {
    rang("Veilles", (haut) =>
      parcours.veilles.map((v) => barre(x, v.debut, v.fin, haut, PALETTE[4], "veille", `Veille ${dates(v)}`)).join(""),
    );
  }
  for (const e of parcours.etapes) {
    const couleur = FAMILLES[e.famille] ?? PALETTE[5];
    rang(e.intitule ?? e.famille, (haut) =>
      barre(x, e.debut, e.fin ?? arrete, haut, couleur, libelle(e.famille), `${etape(e)}, ${dates(e)}`),
    );
  }
  const hauteur = y + 6;
  const alt = `Frise du parcours ${parcours.id}, ${frDe(frMonth(x.premier))} à ${frMonth(x.premier + x.nombre - 1)} : les tableaux qui suivent disent la même chose.`;
  return new Html(
    `<svg class="frise" xmlns="http://www.w3.org/2000/svg" viewBox="${-MARGE} 0 ${LARGEUR + 2 * MARGE} ${hauteur}" role="img" aria-label="${escapeXml(alt)}" font-family="Arial, Helvetica, sans-serif"><rect x="${-MARGE}" width="${LARGEUR + 2 * MARGE}" height="${hauteur}" fill="#FFFFFF"/>${grille(x, hauteur)}${corps}${limites(parcours, x, hauteur)}</svg>`,
  );
}

/** Years, months, and a line at each month. */
function grille(x: Echelle, hauteur: number): string {
  let out = "";
  for (let i = 0; i < x.nombre; i++) {
    const m = x.premier + i;
    const gauche = x.mois(m);
    const janvier = m % 12 === 0;
    out += `<path d="M${n(gauche)} ${janvier || i === 0 ? 0 : 16}V${hauteur}" stroke="${janvier ? "#9CA3AF" : PALE}"/>`;
    if (janvier || i === 0) out += textTag(gauche + 4, 12, String(yearOf(m)), { bold: true });
    if (x.pas >= 11) out += textTag(gauche + x.pas / 2, 28, INITIALES[m % 12] ?? "", { anchor: "middle", size: 11 });
  }
  return out;
}

function moisDessines(parcours: ParcoursLu, x: Echelle, haut: number): string {
  return parcours.mois
    .map((m) => {
      const { signe, mots } = MOIS[m.etat];
      const titre = [
        `${frMonth(m.mois)} : entretien ${mots}`,
        ...(m.joursSoumis === null ? [] : [frCount(m.joursSoumis, "jour soumis", "jours soumis")]),
        ...(m.tenus === null ? [] : [frCount(m.tenus, "tenu")]),
      ].join(", ");
      return `<g><title>${escapeXml(titre)}</title><rect x="${n(x.mois(m.mois) + 0.5)}" y="${haut + 2}" width="${n(x.pas - 1)}" height="22" fill="${FONDS[m.etat]}"/>${textTag(x.mois(m.mois) + x.pas / 2, haut + 18, signe, { anchor: "middle", size: 13, bold: true })}</g>`;
    })
    .join("");
}

/** A disc for a face-to-face held, a ring for another contact, a cross for an absence. */
function contactDessine(c: ContactLu, x: Echelle, haut: number): string {
  const cx = x.jour(c.date);
  const cy = haut + 13;
  const titre = `<title>${escapeXml(`${frDay(c.date)} : ${contact(c)}`)}</title>`;
  if (c.tenu) return `<circle cx="${n(cx)}" cy="${cy}" r="5" fill="#12695E">${titre}</circle>`;
  if (c.presence === "PRESENT")
    return `<circle cx="${n(cx)}" cy="${cy}" r="4" fill="#FFFFFF" stroke="${INK}" stroke-width="1.5">${titre}</circle>`;
  return `<path d="M${n(cx - 4)} ${cy - 4}l8 8m0 -8l-8 8" stroke="#9C3B2E" stroke-width="2" fill="none">${titre}</path>`;
}

function constatDessine(c: Constat, x: Echelle, haut: number): string {
  if (c.date === null) return "";
  const titre = `<title>${escapeXml(`${c.regle} : ${c.message}`)}</title>`;
  return `<g>${titre}${textTag(x.jour(c.date), haut + 18, SIGNES[c.gravite].signe, { anchor: "middle", size: 14, fill: "#9B1C1C" })}</g>`;
}

/** A run of days, cut at the drawing's edges, with its name inside when there is room, else beside it. */
function barre(x: Echelle, debut: Day, fin: Day, haut: number, couleur: string, nom: string, titre: string): string {
  const gauche = x.jour(debut);
  const largeur = Math.max(3, x.jour(fin) - gauche);
  const dedans = pixels(nom, 11) + 8 <= largeur;
  const aDroite = gauche + largeur + 4 + pixels(nom, 11) <= LARGEUR;
  const texte = dedans
    ? textTag(gauche + 4, haut + 17, nom, { size: 11, fill: `#${inkOn(couleur)}` })
    : aDroite
      ? textTag(gauche + largeur + 4, haut + 17, nom, { size: 11 })
      : textTag(gauche - 4, haut + 17, nom, { size: 11, anchor: "end" });
  return `<g><title>${escapeXml(titre)}</title><rect x="${n(gauche)}" y="${haut + 4}" width="${n(largeur)}" height="18" rx="2" fill="#${couleur}"/>${texte}</g>`;
}

/** Integration, and the sortie réelle or prévue. */
function limites(parcours: ParcoursLu, x: Echelle, hauteur: number): string {
  const trait = (jour: Day, dash: string) =>
    `<path d="M${n(x.jour(jour))} 30V${hauteur}" stroke="${INK}" stroke-width="1.5"${dash}/>`;
  const sortie = parcours.sortieReelle ?? parcours.sortiePrevue;
  return (
    trait(parcours.integration, "") +
    (sortie === null ? "" : trait(sortie, parcours.sortieReelle === null ? ' stroke-dasharray="4 3"' : ""))
  );
}
