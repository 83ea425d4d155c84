import { frDay } from "../../../core/day.ts";
import { frCount, frInteger, frTaux } from "../../../core/format.ts";
import { frMonth, lastDay } from "../../../core/month.ts";
import type { Constat, Gravite } from "../../../core/report.ts";
import { capitale } from "../../../core/text.ts";
import { isMissing } from "../../document/cell.ts";
import type { Cible } from "../../document/model.ts";
import { raisonLisible } from "../../document/raison.ts";
import type { Rang } from "../chiffres.ts";
import type { Socle } from "../socle.ts";
import { avancement, bilanObjectifs, nonCalculesDits, retardDit } from "./avancement.ts";
import { chargeDe, phraseCharge } from "./charge.ts";
import { lieuDesConstats, lieuDesPersonnes } from "./lieux.ts";
import { constatEnCours, phraseNonVues, phrasesPasAVoir } from "./personnes-vues.ts";

/** A sentence computed from the data, and the sheet or section that details it. */
export interface Phrase {
  texte: string;
  vers: Cible | null;
}

/** One sentence alone. */
export function phrase(texte: string, vers: Cible | null): Phrase[] {
  return [{ texte, vers }];
}

/** Sheets and sections that sentences lead to. */
export const LIEUX = {
  apaps: { feuille: "Par APAP", table: "grille", ancre: "t-grille" },
  cles: { feuille: "Synthèse", ancre: "t-cles" },
  aFaire: { feuille: "À faire" },
  sorties: { feuille: "Sorties", table: "sorties", colonne: "sorties", ancre: "t-cles" },
  taux: { feuille: "Sorties", table: "taux", colonne: "caen_num", ancre: "t-cles" },
  objectifs: { feuille: "Objectifs", table: "avancement", ancre: "t-avancement" },
  suivi: { feuille: "Suivi", ancre: "t-constats" },
  methode: { feuille: "Méthode", ancre: "t-methode" },
  rectifies: { feuille: "Chiffres rectifiés", ancre: "t-rectifies" },
} as const satisfies Record<string, Cible>;

/** The month in a few sentences: who was not seen, the portfolio, the sorties, the objectives, what is to be mended. */
export function phrasesEssentielles(socle: Socle, rang: Rang, constats: readonly Constat[]): Phrase[] {
  return [
    ...phraseVues(socle, rang),
    ...phraseFile(socle, rang),
    ...phraseSorties(socle, rang),
    ...phraseObjectifs(socle, rang),
    ...phraseConstats(socle, rang, constats),
  ];
}

function phraseVues(socle: Socle, rang: Rang): Phrase[] {
  const dernier = socle.personnes.dernierJuge(rang);
  if (dernier === null) return phrase(`Personnes reçues : non jugé (${raisonNonJuge(socle, rang)}).`, LIEUX.methode);
  const { mois, nonVues } = dernier;
  const ou = rang.portee === "apap" || nonVues === 0 ? "" : `, chez ${apapsNonVues(socle, rang, mois)}`;
  const demandee = socle.reglages.regle("ENT-01", lastDay(mois)).active;
  const pasAVoir = demandee ? phrasesPasAVoir(dernier) : ["ENT-01 est désactivée ce mois-là"];
  const dite = [phraseNonVues(dernier, ou), ...pasAVoir].join(" ; ");
  return [...phrase(`${capitale(frMonth(mois))} : ${dite}.`, lieuDesPersonnes(rang)), ...phraseEnCours(socle, rang)];
}

/** Why no month of the year could be judged, as the figure of the main obligation says it. */
export function raisonNonJuge({ chiffres, spans }: Socle, rang: Rang): string {
  const cellule = chiffres.cellule(rang, { indicateur: "conformite" }, spans.cumul);
  return isMissing(cellule) ? raisonLisible(cellule.motif) : "aucun mois de l'année";
}

function phraseEnCours(socle: Socle, rang: Rang): Phrase[] {
  const dit = constatEnCours(socle, rang);
  return dit === null ? [] : phrase(`${dit}.`, lieuDesPersonnes(rang));
}

/** APAPs in charge of the persons not seen, those who have most first; the first three. */
function apapsNonVues({ analyse }: Socle, { portee, nom }: Rang, mois: number): string {
  const nombres = new Map<string, number>();
  for (const frise of analyse.frises) {
    const celle = frise.mois.find((c) => c.mois === mois);
    if (celle?.signe !== "manque" && celle?.signe !== "justifie") continue;
    if (portee === "structure" && celle.structure !== nom) continue;
    const apap = celle.apap ?? "Sans APAP";
    nombres.set(apap, (nombres.get(apap) ?? 0) + 1);
  }
  const tous = [...nombres].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const premiers = tous.slice(0, 3).map(([apap, n]) => `${apap} (${n})`);
  return tous.length > 3
    ? `${premiers.join(", ")} et ${frCount(tous.length - 3, "autre APAP", "autres APAP")}`
    : premiers.join(", ");
}

function phraseFile(socle: Socle, rang: Rang): Phrase[] {
  const file = socle.chiffres.nombre(rang, { indicateur: "file_active" }, socle.spans.courant);
  return file === null ? [] : phrase(`${phraseCharge(file, chargeDe(socle, rang))}.`, versApaps(rang));
}

/** « Who is late », or, for an APAP alone, its key figures. */
export const versApaps = ({ portee }: Rang): Cible =>
  portee === "apap" ? LIEUX.cles : { ...LIEUX.apaps, colonne: "file" };

function phraseSorties({ chiffres, spans }: Socle, rang: Rang): Phrase[] {
  const taux = { indicateur: "taux_sorties_positives" as const, ventilation: { forme: "caen" } };
  const figure = chiffres.figure(rang, taux, spans.cumul);
  if (figure?.numerateur == null || figure.denominateur == null || figure.denominateur === 0) return [];
  const valeur = frTaux(figure.numerateur, figure.denominateur);
  return phrase(`${chiffres.catalogue.titre(taux)} : ${valeur} depuis janvier.`, LIEUX.taux);
}

/** « Objectifs : 2 sur 3 au rythme de l'année ; en retard : « Entrées », 36 pour 60 (50 attendus au 31/10/2026). » */
function phraseObjectifs(socle: Socle, rang: Rang): Phrase[] {
  const { juges, retards, absents } = bilanObjectifs(socle, rang);
  if (juges.length === 0) return [];
  const [premier] = retards;
  const detail =
    premier === undefined
      ? ""
      : ` ; ${retards.every((o) => avancement(o) === avancement(premier)) ? avancement(premier) : retardDit(retards)} : « ${premier.nom} », ${premier.dite} pour ${premier.lisible(premier.objectif)}${premier.rythme === null ? "" : ` (${premier.lisible(premier.rythme)} au rythme de l'année)`}${retards.length > 1 ? ` et ${frCount(retards.length - 1, "autre")}` : ""}`;
  return phrase(
    `Objectifs : ${frInteger(juges.length - retards.length)} sur ${frInteger(juges.length)} au rythme de l'année, au ${frDay(socle.report.arrete)}${detail}${nonCalculesDits(absents, " ; ")}.`,
    LIEUX.objectifs,
  );
}

/** Unjustified constats of a severity. */
export const aCorriger = (constats: readonly Constat[], gravite: Gravite): number =>
  constats.filter((c) => c.gravite === gravite && !c.justification).length;

/** Blocking constats are the first of the alerts: a sentence for the others, or to say that there is none. */
function phraseConstats(socle: Socle, rang: Rang, constats: readonly Constat[]): Phrase[] {
  if (aCorriger(constats, "bloquant") > 0) return [];
  const majeurs = aCorriger(constats, "majeur");
  const texte =
    majeurs === 0
      ? "Aucun constat bloquant ni majeur à corriger."
      : `Aucun constat bloquant ; ${frCount(majeurs, "majeur", "majeurs")} à corriger.`;
  return phrase(texte, lieuDesConstats(socle, rang, { gravite: "majeur" }));
}
