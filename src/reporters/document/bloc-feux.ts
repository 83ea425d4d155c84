import type { Feu, MoisDApap } from "../../core/feu.ts";
import { frCount } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import { frMonths } from "../../core/plages.ts";
import { REGLES_FEUX } from "../../feux/index.ts";
import { noteTitree } from "./blocs.ts";
import type { Block, Cible } from "./model.ts";

/** The readers of an edition of some APAPs; `seul`: of that one alone. */
interface DesApaps {
  apaps: ReadonlySet<string>;
  seul: boolean;
}

/**
 * Who reads the lights: the équipe du PLIE has them whole, or cut where they would hide the first page, « Méthode » having
 * them whole; others have the name of each, since what was seen names the files and the APAPs of other structures
 * (domaine.md §9). Those of an edition have, of the months without follow-up, their own APAPs', and no alarm for the others'.
 */
export type LecteurFeux = "plie" | "plie en bref" | "autres" | DesApaps;

/** Characters over which a light is cut, alone or among others, and files over which they are counted. */
const LONG = { seul: 320, parmi: 112 };
const FICHIERS = 3;
/** Characters of the months without follow-up that a first page names. */
const NOMS = 224;
const METHODE: Cible = { feuille: "Méthode", ancre: "t-methode" };

/**
 * The lights of the reading, first block of the first sheet or page of every edition: one paragraph per light, in the
 * order given (that of `FEUX`). No light, no block.
 */
export function blocFeux(tous: readonly Feu[], lecteur: LecteurFeux): Block[] {
  const feux = typeof lecteur === "string" ? tous : tous.filter((feu) => concerne(feu, lecteur));
  if (feux.length === 0) return [];
  const titre = `Lecture : ${compteDesFeux(feux)}. Les chiffres qui suivent peuvent être faux`;
  if (lecteur === "plie en bref") {
    const brefs = feux.map((feu) => bref(feu, feux.length));
    const liens = feux.map((feu, i) => (brefs[i] === paragraphe(feu) ? null : METHODE));
    return [{ kind: "note", tone: "alerte", titre, texte: brefs, liens }];
  }
  if (lecteur === "plie") return [{ kind: "note", tone: "alerte", titre, texte: feux.map(paragraphe) }];
  const dits = feux.map((feu) => (typeof lecteur === "string" ? null : leurMois(feu, lecteur)));
  const texte = feux.map((feu, i) => dits[i] ?? nomme(feu));
  // who has their own months whole has no more to look for
  const suite = dits.includes(null) ? ["Le détail est dans les documents de l'équipe du PLIE."] : [];
  return [{ kind: "note", tone: "alerte", titre, texte: [...texte, ...suite] }];
}

/** False of a light that is about months of other APAPs alone. */
function concerne({ mois }: Feu, { apaps }: DesApaps): boolean {
  return mois === undefined || mois.some(({ apap }) => apaps.has(apap));
}

/** The months of the APAPs of an edition; null of a light that is not about months. */
function leurMois(feu: Feu, { apaps, seul }: DesApaps): string | null {
  if (feu.mois === undefined) return null;
  const siens = feu.mois.filter(({ apap }) => apaps.has(apap));
  const dits = seul ? frMonths(siens.map(({ mois }) => mois)) : parApap(siens, Number.POSITIVE_INFINITY);
  return `${nomme(feu).replace(/\.$/, "")} : ${dits}. Trop peu de participants y ont une ligne d'entretiens : les absences n'y sont pas jugées.`;
}

/** « Genêt (avril et mai 2026), Basilic (juin 2026) », those who lack most first, as many as fit, and how many more. */
function parApap(mois: readonly MoisDApap[], place: number): string {
  const groupes = [...grouper(mois, ({ apap }) => apap)].sort(([, a], [, b]) => b.length - a.length);
  const dits: string[] = [];
  let pris = 0;
  for (const [apap, siens] of groupes) {
    const dit = `${apap} (${frMonths(siens.map((s) => s.mois))})`;
    pris += dit.length + 2;
    if (pris > place && dits.length > 0) break;
    dits.push(dit);
  }
  const reste = groupes.length - dits.length;
  return `${dits.join(", ")}${reste > 0 ? ` et ${frCount(reste, "autre APAP", "autres APAP")}` : ""}`;
}

/** The lights that the first page cuts, whole; nothing when it has them all. */
export function feuxEntiers(feux: readonly Feu[]): Block[] {
  const coupes = feux.filter((feu) => bref(feu, feux.length) !== paragraphe(feu));
  return coupes.length === 0 ? [] : [noteTitree("Feux de lecture, entiers", coupes.map(paragraphe))];
}

/** Its name; one of months says that it is. */
function nomme(feu: Feu): string {
  const titre = feu.mois ? "Des mois sans suivi" : (REGLES_FEUX.find((r) => r.id === feu.id)?.titre ?? "");
  return `${enTete(feu)} ${titre}.`;
}

/** « LEC-12, orange. » */
function enTete({ id, couleur, accepte }: Feu): string {
  return `${id}, ${couleur}${accepte ? ", accepté" : ""}.`;
}

/** « 1 feu rouge, 2 feux orange » */
export function compteDesFeux(feux: readonly Feu[]): string {
  const rouges = feux.filter((f) => f.couleur === "rouge").length;
  const oranges = feux.length - rouges;
  return [
    ...(rouges > 0 ? [frCount(rouges, "feu rouge", "feux rouges")] : []),
    ...(oranges > 0 ? [frCount(oranges, "feu orange", "feux orange")] : []),
  ].join(", ");
}

/** The same in three lines at most, one where they are several: where the files are many they are counted, and the end is left to « Méthode ». */
function bref(feu: Feu, combien: number): string {
  const long = combien > 1 ? LONG.parmi : LONG.seul;
  const entier = paragraphe(feu);
  if (entier.length <= long) return entier;
  // who lacks what comes before why
  if (feu.mois !== undefined) {
    const dits = frCount(feu.mois.length, "mois d'APAP non couvert", "mois d'APAP non couverts");
    return `${enTete(feu)} ${dits} : ${parApap(feu.mois, NOMS)} ; les absences n'y sont pas jugées.`;
  }
  const [premier, ...autres] = feu.fichiers;
  const court = paragraphe({
    ...feu,
    fichiers:
      autres.length < FICHIERS
        ? feu.fichiers
        : [`${premier} et ${frCount(autres.length, "autre fichier", "autres fichiers")}`],
  });
  if (court.length <= long) return court;
  // what was seen comes before the files that show it; no sign is left alone before the dots
  const sans = paragraphe({ ...feu, fichiers: [] });
  return `${sans.slice(0, sans.lastIndexOf(" ", long)).replace(/[\s:;,.(«]+$/, "")}…`;
}

function paragraphe(feu: Feu): string {
  const { fichiers, message, remede } = feu;
  const noms = fichiers.length === 0 ? "" : `${fichiers.join(", ")} : `;
  return `${enTete(feu)} ${noms}${message} ${remede}`.trim();
}
