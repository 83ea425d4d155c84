import { frDay } from "../../../core/day.ts";
import { frCount, frInteger, frNumber, frPercent } from "../../../core/format.ts";
import { firstDay, lastDay, monthOf, yearOf } from "../../../core/month.ts";
import type { Figure } from "../../../core/report.ts";
import type { Catalogue, DemandeChiffre } from "../../../indicators/catalogue.ts";
import { attenduAuRythme, departDuRythme, estAuPlus, estSansTerme } from "../../../indicators/rythme.ts";
import type { Kind, Missing, Reserved } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { moisCourt } from "../libelles.ts";
import type { AnDernier, Socle } from "../socle.ts";

/** A target of the settings, where it stands since January, and where the pace of the year would have it. */
export interface Objectif {
  nom: string;
  valeur: number;
  objectif: number;
  /** What the year's pace asks at the arrêté, for what adds up; null: nothing is asked before, or the target itself. */
  rythme: number | null;
  /** Counts persons who may have been there before January, or has no end: it is reached, or goes on. */
  sansTerme: boolean;
  /** Not to be exceeded: a delay, absences. */
  auPlus: boolean;
  /** The same figure over the same days of last year; null when nothing is compared. */
  avant: number | Missing | Reserved | null;
  /** Where it stands, and where last year was, as they are read; a rate on few by its two terms. */
  dite: string;
  avantDit: string;
  /** A number as it is read: a count whole, a rate in percent, a mean with its decimal. */
  lisible(n: number): string;
  /** What the year's pace asks, as it is read. */
  arrondi(n: number): number;
}

/** Share of the year gone at the arrêté, its day included. */
export function partDeLAnnee({ spans, report }: Pick<Socle, "spans" | "report">): number {
  const annee = yearOf(spans.mois);
  const [debut, fin] = [firstDay(annee * 12), firstDay((annee + 1) * 12)];
  return (report.arrete - debut + 1) / (fin - debut);
}

type Chiffre = { numerateur: number | null; denominateur: number | null };

/** A target of 0 asks for none: it judges what is not to be exceeded, and is a share of nothing. */
const estCalcule = (f: Chiffre & Pick<Figure, "ventilation">): f is typeof f & { [K in keyof Chiffre]: number } =>
  f.numerateur !== null &&
  f.denominateur !== null &&
  (f.denominateur !== 0 || estAuPlus(f.ventilation["indicateur"] ?? ""));

/** « Non calculé : « Sorties positives » (aucune sortie à rapporter). », each target of a scope that no figure answers to. */
function nonCalcules({ chiffres, spans }: Socle, rang: Rang): string[] {
  return chiffres.liste(rang, "objectifs", spans.cumul).flatMap((f) => {
    const { indicateur = "", ...ventilation } = f.ventilation;
    const nom = nomObjectif(chiffres.catalogue, indicateur, ventilation);
    return estCalcule(f) ? [] : [`Non calculé : « ${nom} » (${f.raison ?? "objectif nul"}).`];
  });
}

/** Targets of a scope that are computed, in the order of the settings. */
export function objectifsDe(socle: Socle, rang: Rang): Objectif[] {
  const { chiffres, spans } = socle;
  return chiffres.liste(rang, "objectifs", spans.cumul).flatMap((f) => {
    const { indicateur = "", ...ventilation } = f.ventilation;
    if (!estCalcule(f)) return [];
    const connu = chiffres.catalogue.trouver(indicateur);
    const ecrit = chiffres.catalogue.connait(indicateur) ? chiffres.catalogue.ecriture(indicateur).kind : "integer";
    const lisible = (n: number) => lireEn(ecrit, n);
    const decimales = ecrit === "decimal" ? 10 : 1;
    const demande = chiffres.catalogue.connait(indicateur) ? { indicateur, ventilation } : null;
    const dire = (ou: Pick<AnDernier, "chiffres" | "cumul">, n: number | null): string => {
      if (n === null) return "non connu";
      const carte = demande && ou.chiffres.carte(rang, demande, ou.cumul);
      return typeof carte === "string" ? carte : lisible(n);
    };
    const avant = demande && anDernier(socle, rang, demande);
    const reserve = demande && chiffres.figure(rang, demande, spans.cumul)?.reserve;
    const depart = departDuRythme(indicateur, connu, () =>
      chiffres.nombre(rang, { indicateur: "stock_debut" }, spans.cumul),
    );
    return [
      {
        nom: nomObjectif(chiffres.catalogue, indicateur, ventilation),
        valeur: f.numerateur,
        objectif: f.denominateur,
        rythme:
          depart === null || f.denominateur === 0 ? null : attenduAuRythme(depart, f.denominateur, partDeLAnnee(socle)),
        sansTerme: estSansTerme(indicateur),
        auPlus: estAuPlus(indicateur),
        avant,
        dite: `${dire({ chiffres, cumul: spans.cumul }, f.numerateur)}${reserve ? " (avec réserve)" : ""}`,
        avantDit: dire(socle.anDernier ?? { chiffres, cumul: spans.cumul }, nombreAvant(avant)),
        lisible,
        arrondi: (n) => Math.round(n * decimales) / decimales,
      },
    ];
  });
}

/** A mean has its decimal, a count has none. */
function lireEn(kind: Kind, n: number): string {
  if (kind === "percent") return frPercent(n);
  return kind === "decimal" ? frNumber(n) : frInteger(Math.round(n));
}

/** « Délai d'intégration (jours, médiane), au plus »: what a target is of. */
export function nomObjectif(
  catalogue: Pick<Catalogue, "nomDe">,
  indicateur: string,
  ventilation: Readonly<Record<string, string>>,
): string {
  return `${catalogue.nomDe(indicateur, ventilation)}${estAuPlus(indicateur) ? ", au plus" : ""}`;
}

/**
 * A figure over the same days of last year, read in the same extraction; a count of 0 is not told from one that is not
 * there any more. Null when the extraction does not hold last year.
 */
export function anDernier(socle: Socle, rang: Rang, demande: DemandeChiffre): Objectif["avant"] {
  if (socle.anDernier === null) return null;
  const { chiffres, cumul } = socle.anDernier;
  const figure = chiffres.figure(rang, demande, cumul);
  const vide = { motif: `rien dans l'extraction, ${periodeAvant(socle.anDernier)}` };
  if (figure === null || (figure.valeur === 0 && figure.denominateur === null)) return vide;
  return chiffres.affiche(rang, demande, cumul);
}

/** The number of a figure of last year, its réserve aside. */
export function nombreAvant(avant: Objectif["avant"]): number | null {
  if (avant === null || typeof avant === "number") return avant;
  return "value" in avant ? avant.value : null;
}

/** Times the target that the picture shows at most: what is further would flatten the rest, and is told in words. */
const PART_DESSINEE_MAX = 2;

/** Where a target stands, as a part of it; null of a target of 0. */
export const partAtteinte = ({ valeur, objectif }: Objectif): number | null =>
  objectif === 0 ? null : valeur / objectif;

/** Last year as a part of this year's target; an empty point, not 0, where it is not known or far above: the words say it. */
export function partAvant(o: Objectif): number | null {
  const n = nombreAvant(o.avant);
  // a rate on few is told by its two terms alone
  return n === null || o.objectif === 0 || horsDeLEchelle(o) || o.avantDit !== o.lisible(n) ? null : n / o.objectif;
}

function horsDeLEchelle({ avant, objectif }: Objectif): boolean {
  return (nombreAvant(avant) ?? 0) / objectif > PART_DESSINEE_MAX;
}

/** Where a target stands, as a part of it, and no further than the picture goes; past a target of 0, as far. */
export function partDessinee(o: Objectif): number {
  return Math.min(partAtteinte(o) ?? o.valeur * PART_DESSINEE_MAX, PART_DESSINEE_MAX);
}

/** The year's pace as a part of the target; an empty point where there is none, or where the picture stops before it. */
export function partDuRythme({ rythme, objectif }: Objectif): number | null {
  const part = rythme === null ? null : rythme / objectif;
  return part === null || part > PART_DESSINEE_MAX ? null : part;
}

/** True when the picture stops before what was reached. */
export function depasse({ valeur, objectif }: Objectif): boolean {
  return valeur / objectif > PART_DESSINEE_MAX;
}

/**
 * « Au-delà de 200 %, l'image s'arrête : « Entrées », 260 pour 60. », then « Hors de l'échelle, janv. à oct. 2025 :
 * « Entrées », 260. »: what the picture leaves out.
 */
export function horsEchelle(objectifs: readonly Objectif[], periode: string | null): string[] {
  const dire = (debut: string, hors: readonly Objectif[], lire: (o: Objectif) => string) =>
    hors.length === 0 ? [] : [`${debut} : ${hors.map((o) => `« ${o.nom} », ${lire(o)}`).join(" ; ")}.`];
  return [
    ...dire(
      `Au-delà de ${frPercent(PART_DESSINEE_MAX, 0)}, l'image s'arrête`,
      objectifs.filter(depasse),
      (o) => `${o.dite} pour ${o.lisible(o.objectif)}`,
    ),
    ...(periode === null
      ? []
      : dire(`Hors de l'échelle, ${periode}`, objectifs.filter(horsDeLEchelle), (o) => o.avantDit)),
  ];
}

/** « janv. à oct. 2025 », « janv. au 15/10/2025 » where the month goes on. */
export function periodeAvant({ arrete }: Pick<AnDernier, "arrete">): string {
  const mois = monthOf(arrete);
  if (arrete < lastDay(mois)) return `janv. au ${frDay(arrete)}`;
  return `${mois % 12 === 0 ? "" : "janv. à "}${moisCourt(mois)} ${yearOf(mois)}`;
}

/** Where a target stands: reached, at the pace of the year as it is read, late, or going on; a rate is reached or late, a delay reached or exceeded. */
export function avancement({
  valeur,
  objectif,
  rythme,
  sansTerme,
  auPlus,
  arrondi,
}: Objectif): "atteint" | "au rythme" | "en retard" | "dépassé" | "au-dessus du rythme" | "en cours" {
  const attendu = rythme === null ? null : arrondi(rythme);
  if (auPlus && valeur > objectif) return "dépassé";
  if (auPlus && attendu !== null) return valeur > attendu ? "au-dessus du rythme" : "au rythme";
  if (auPlus) return "atteint";
  if (valeur >= objectif) return "atteint";
  if (sansTerme) return "en cours";
  return attendu !== null && valeur >= attendu ? "au rythme" : "en retard";
}

/** What is said of targets that are late; where some are not to be exceeded, of both kinds. */
export function retardDit(retards: readonly Objectif[], suite = ""): string {
  return retards.some(({ auPlus }) => auPlus) ? "hors cible ou rythme" : `en retard${suite}`;
}

/** « 1 non calculé » after that word: a target that nothing could be said of is not one less to reach; nothing without one. */
export function nonCalculesDits(absents: readonly string[], avant: string): string {
  return absents.length === 0 ? "" : avant + frCount(absents.length, "non calculé", "non calculés");
}

/** Targets of a scope, those that the year's pace judges, those of them that are late; and, as sentences, those not computed. */
export function bilanObjectifs(
  socle: Socle,
  rang: Rang,
): Record<"tous" | "juges" | "retards", Objectif[]> & { absents: string[] } {
  const tous = objectifsDe(socle, rang);
  const juges = tous.filter((o) => avancement(o) !== "en cours");
  const retards = juges.filter((o) => ["en retard", "dépassé", "au-dessus du rythme"].includes(avancement(o)));
  return { tous, juges, retards, absents: nonCalcules(socle, rang) };
}
