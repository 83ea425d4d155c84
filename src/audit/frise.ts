import type { Frise, SigneMois } from "../core/fiche.ts";
import { lastDay, type Month, monthOf } from "../core/month.ts";
import { donneDesNouvelles } from "../faits/contacts.ts";
import { type EtatDuMois, etatDuMois, type FaitMois, moisDe, type NormesDuMois, tientUnJourDu } from "../faits/mois.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { manque } from "../parcours/disponibilite.ts";
import type { Dossier } from "../parcours/dossier.ts";
import { ouvertLe } from "../parcours/parcours.ts";

/** A year of months, the arrêté's included. */
const MOIS = 12;

/** What each state of a parcours' month makes of the person's, most telling first. */
const SIGNES: Readonly<Record<Exclude<EtatDuMois, "non_soumis">, SigneMois>> = {
  satisfait: "vu",
  manque: "manque",
  justifie: "justifie",
  retenu: "non_juge",
  non_couvert: "non_juge",
  en_cours: "non_juge",
};
const JUGES: ReadonlySet<EtatDuMois> = new Set(["satisfait", "manque", "justifie", "retenu"]);
const ORDRE: readonly SigneMois[] = ["manque", "vu", "justifie", "non_juge", "contact", "non_du"];

/** The person's last twelve months; null when no parcours of theirs holds a day of them, or months cannot be judged. */
export function friseDe(dossier: Dossier, contexte: Contexte, normes: NormesDuMois): Frise | null {
  if (manque({ reads: ["parcours", "entretiens", "etapes"], presences: true }, contexte) !== null) return null;
  const { arrete } = contexte;
  const dernier = monthOf(arrete);
  const tous = Array.from({ length: MOIS }, (_, i) => dernier - MOIS + 1 + i);
  const mois = tous.map((m) => {
    const { apap, structure } = dossier.chargeLe(Math.min(lastDay(m), arrete));
    return { mois: m, ...signeDe(dossier, m, normes), apap, structure };
  });
  if (mois.every(({ signe }) => signe === null)) return null;
  const { apap, structure } = dossier.chargeLe(arrete);
  return {
    participant: dossier.id,
    apap,
    structure,
    ouvert: dossier.parcours.some((p) => ouvertLe(p, arrete)),
    vu: dossier.contacts.findLast((c) => c.tenu)?.date ?? null,
    mois,
  };
}

function signeDe(dossier: Dossier, mois: Month, normes: NormesDuMois) {
  let rang = ORDRE.length;
  let [du, libre] = [false, true];
  for (const parcours of dossier.parcours) {
    if (!tientUnJourDu(parcours, mois)) continue;
    const fait = moisDe(dossier, parcours, mois);
    const etat = etatDuMois(dossier, fait, normes);
    rang = Math.min(rang, ORDRE.indexOf(signeDuParcours(fait, etat)));
    if (etat === "satisfait" || etat === "manque" || etat === "justifie") du = true;
    if (etat !== "non_soumis") libre = false;
  }
  return { signe: ORDRE[rang] ?? null, du, libre };
}

function signeDuParcours({ tenus, contacts }: FaitMois, etat: EtatDuMois): SigneMois {
  if (tenus.length > 0) return "vu";
  // held before the integration, a diagnostic proves nothing of a month that is judged: the person was seen all the same
  if (!JUGES.has(etat) && contacts.some((c) => c.tenu)) return "vu";
  if (etat !== "non_soumis") return SIGNES[etat];
  return contacts.some(donneDesNouvelles) ? "contact" : "non_du";
}
