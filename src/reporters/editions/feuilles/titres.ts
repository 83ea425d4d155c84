import { frCount, frDe, frInteger } from "../../../core/format.ts";
import { frMonth } from "../../../core/month.ts";
import type { Constat, Gravite } from "../../../core/report.ts";
import type { DemandeChiffre } from "../../../indicators/catalogue.ts";
import type { IndicateurId } from "../../../indicators/index.ts";
import { SITUATIONS_NOMS } from "../../../indicators/libelles.ts";
import { SITUATIONS } from "../../../parcours/dossier.ts";
import { isMissing } from "../../document/cell.ts";
import { raisonLisible } from "../../document/raison.ts";
import type { Rang } from "../chiffres.ts";
import { moisDit, nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";

/** Findings that stand as titles of sheets and pictures; null where a term is not known: the subject is then said alone. */
type Titre = (socle: Socle, rang: Rang) => string | null;

const lecteur =
  ({ chiffres, spans }: Socle, rang: Rang) =>
  (indicateur: IndicateurId, quand: "courant" | "precedent" | "cumul", reste: Partial<DemandeChiffre> = {}) => {
    const periode = spans[quand];
    return periode === null ? null : chiffres.nombre(rang, { indicateur, ...reste }, periode);
  };

/** « Parcours en emploi : non calculé (la table « Étapes » est absente de l'extraction) », the title of what is not known; where it is, nobody is there. */
export function titreInconnu({ chiffres, spans }: Socle, rang: Rang, sujet: string, demande: DemandeChiffre): string {
  const cellule = chiffres.cellule(rang, demande, spans.courant);
  return isMissing(cellule) ? nonCalcule(sujet, cellule.motif) : "Aucun parcours ouvert";
}

function nonCalcule(sujet: string, raison: string): string {
  return `${sujet} : non calculé (${raisonLisible(raison)})`;
}

/** What a table without a row says: that there is none, or why nothing is known. */
export function aucunOuInconnu(
  { chiffres, spans }: Pick<Socle, "chiffres" | "spans">,
  rang: Rang,
  indicateur: IndicateurId,
  aucun: string,
): string {
  const cellule = chiffres.cellule(rang, { indicateur }, spans.cumul);
  return isMissing(cellule) ? `Non calculé : ${raisonLisible(cellule.motif)}.` : aucun;
}

/** A finding, else why its figures are not known. */
const ouRaison =
  (titre: Titre, sujet: string, ...indicateurs: readonly IndicateurId[]): Titre =>
  (socle, rang) => {
    const lire = (indicateur: IndicateurId) => socle.chiffres.cellule(rang, { indicateur }, socle.spans.cumul);
    const raison = indicateurs.map(lire).find(isMissing);
    return titre(socle, rang) ?? (raison === undefined ? null : nonCalcule(sujet, raison.motif));
  };

/** « 4 bloquants et 38 majeurs à corriger » */
export function titreConstats(constats: readonly Constat[]): string {
  const n = (gravite: Gravite) => constats.filter((c) => c.gravite === gravite && !c.justification).length;
  const [bloquants, majeurs] = [n("bloquant"), n("majeur")];
  if (bloquants + majeurs === 0) return "Aucun constat bloquant ni majeur à corriger";
  if (bloquants === 0) return `${frCount(majeurs, "majeur")} à corriger, aucun bloquant`;
  if (majeurs === 0) return `${frCount(bloquants, "bloquant")} à corriger, aucun majeur`;
  return `${frCount(bloquants, "bloquant")} et ${frCount(majeurs, "majeur")} à corriger`;
}

/** « 4 de moins », « autant » */
export function ecartDit(n: number, avant: number): string {
  return n === avant ? "autant" : `${frInteger(Math.abs(n - avant))} de ${n > avant ? "plus" : "moins"}`;
}

/** « File active : 318, 4 de moins qu'à la fin de septembre 2026 » */
export const titreFile: Titre = (socle, rang) => {
  const lire = lecteur(socle, rang);
  const [file, avant] = [lire("file_active", "courant"), lire("file_active", "precedent")];
  if (file === null) return null;
  if (avant === null) return `File active : ${frInteger(file)}`;
  return `File active : ${frInteger(file)}, ${ecartDit(file, avant)} qu'à la fin ${frDe(frMonth(socle.spans.mois - 1))}`;
};

/** « 349 parcours accompagnés depuis janvier, 319 encore ouverts » */
export const titreParcours: Titre = (socle, rang) => {
  const lire = lecteur(socle, rang);
  const [accompagnes, ouverts] = [lire("accompagnes", "cumul"), lire("stock_fin", "courant")];
  if (accompagnes === null || ouverts === null) return null;
  return `${frCount(accompagnes, "parcours accompagné", "parcours accompagnés")} depuis janvier, ${frInteger(ouverts)} encore ${ouverts > 1 ? "ouverts" : "ouvert"}`;
};

/** « 36 entrées et 30 sorties depuis janvier » */
export const titreFlux: Titre = (socle, rang) => {
  const lire = lecteur(socle, rang);
  const [entrees, sorties] = [lire("entrees", "cumul"), lire("sorties", "cumul")];
  if (entrees === null || sorties === null) return null;
  if (entrees === 0 && sorties === 0) return "Ni entrée ni sortie depuis janvier";
  return `${frCount(entrees, "entrée")} et ${frCount(sorties, "sortie")} depuis janvier`;
};

/** « 30 sorties depuis janvier, dont 19 positives ou dynamiques » */
export const titreSorties: Titre = (socle, rang) => {
  const lire = lecteur(socle, rang);
  const [toutes, positives, dynamiques] = [undefined, "Positive", "Dynamique"].map((nature) =>
    lire("sorties", "cumul", nature === undefined ? {} : { ventilation: { nature } }),
  );
  if (toutes == null || positives == null || dynamiques == null) return null;
  if (toutes === 0) return "Aucune sortie depuis janvier";
  return `${frCount(toutes, "sortie")} depuis janvier, dont ${frCount(positives + dynamiques, "positive ou dynamique", "positives ou dynamiques")}`;
};

/** The same where natures are not known: « 30 sorties depuis janvier, de nature non connue ». */
export const titreSortiesSeules: Titre = (socle, rang) => {
  const toutes = lecteur(socle, rang)("sorties", "cumul");
  return (
    titreSorties(socle, rang) ??
    (toutes === null ? null : `${frCount(toutes, "sortie")} depuis janvier, de nature non connue`)
  );
};

/** « Accompagnement seul : 77 parcours ouverts sur 130 », the situation of most. */
export const titreEtapes: Titre = (socle, rang) => {
  const lire = lecteur(socle, rang);
  const nombres = SITUATIONS.map((situation) => ({
    situation,
    n: lire("repartition_etapes", "courant", { ventilation: { situation } }),
  }));
  const total = nombres.reduce((somme, { n }) => somme + (n ?? 0), 0);
  const [premiere] = [...nombres].sort((a, b) => (b.n ?? 0) - (a.n ?? 0));
  if (!premiere || total === 0 || nombres.some(({ n }) => n === null)) return null;
  return `${SITUATIONS_NOMS[premiere.situation][0]} : ${frCount(premiere.n ?? 0, "parcours ouvert", "parcours ouverts")} sur ${frInteger(total)}`;
};

/** « Tremplin : 89 parcours ouverts sur 130 », the structure of most; null where there is one. */
export const titreStructures: Titre = (socle, rang) => {
  const total = lecteur(socle, rang)("stock_fin", "courant");
  const siens = socle.structures.map((s) => ({ s, n: lecteur(socle, s)("stock_fin", "courant") ?? 0 }));
  const [premiere] = [...siens].sort((a, b) => b.n - a.n);
  // a structure's edition names no other one
  if (!premiere || rang.portee !== "ensemble" || siens.length < 2 || total === null || total === 0) return null;
  return `${nomRang(premiere.s)} : ${frCount(premiere.n, "parcours ouvert", "parcours ouverts")} sur ${frInteger(total)}`;
};

/** « 21 parcours en emploi sur 130 ouverts » */
export const titreEmploi: Titre = (socle, rang) => {
  const lire = lecteur(socle, rang);
  const [emploi, ouverts] = [lire("en_emploi", "courant"), lire("stock_fin", "courant")];
  if (emploi === null || ouverts === null) return null;
  const sur = frCount(ouverts, "ouvert");
  if (emploi === 0) return `Aucun parcours en emploi sur ${sur}`;
  return `${frCount(emploi, "parcours", "parcours")} en emploi sur ${sur}`;
};

/** « 98 face à face tenus, 36 de moins qu'en septembre 2026 »; a month that goes on is compared to none. */
export const titreEntretiens: Titre = (socle, rang) => {
  const lire = lecteur(socle, rang);
  const [tenus, avant] = [lire("entretiens", "courant"), lire("entretiens", "precedent")];
  if (tenus === null) return null;
  const quand = moisDit(socle).mois;
  const dits = tenus === 0 ? "Aucun face à face tenu" : frCount(tenus, "face à face tenu", "face à face tenus");
  const entier = socle.personnes.enCours(rang) === null && avant !== null;
  return entier
    ? `${dits} en ${quand}, ${ecartDit(tenus, avant)} qu'en ${frMonth(socle.spans.mois - 1)}`
    : `${dits} en ${quand}`;
};

/** The same as titles of sheets. */
export const constatFile = ouRaison(titreFile, "File active", "file_active");
export const constatParcours = ouRaison(titreParcours, "Parcours accompagnés", "accompagnes");
export const constatFlux = ouRaison(titreFlux, "Entrées et sorties", "entrees", "sorties");
export const constatSorties = ouRaison(titreSortiesSeules, "Sorties", "sorties");
export const constatEntretiens = ouRaison(titreEntretiens, "Face à face tenus", "entretiens");
