import { frCount, frInteger } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import { frMonth } from "../../core/month.ts";
import type { Report, Signalement } from "../../core/report.ts";
import { capitale } from "../../core/text.ts";
import { CAUSES, type Cause } from "../../registre/causes.ts";
import type { Rectifie } from "../../registre/rectification.ts";
import type { Suite } from "../../registre/suite.ts";
import { MOIS_SANS_REPONSE, phraseSuivi, type SuiviDuMois, sansReponse } from "../../registre/suivi.ts";
import { ENSEMBLE } from "../editions/chiffres.ts";
import { phraseMelee, phraseRectifies, rectifiesDe } from "../editions/feuilles/rectifies.ts";
import { plusAncien } from "../editions/feuilles/suivi.ts";
import { craie, plier, type Terminal } from "./style.ts";

/** « Depuis septembre 2026 : 6 nouveaux, 76 persistants, 7 résolus. » and since when; nothing without a run before. */
export function constatsSuivis({ suivi }: Suite, terminal: Terminal): string[] {
  const comptes = suivi.annee.at(-1);
  if (suivi.precedent === null || comptes === undefined) return [];
  const ancien = plusAncien(suivi.constats);
  return [
    plier(`  Depuis ${frMonth(suivi.precedent)} : ${phraseSuivi(comptes)}.`, terminal.colonnes, "    "),
    ...reponsesDites(suivi).map((d) => plier(`  ${d}`, terminal.colonnes, "    ")),
    ...(ancien === null ? [] : [plier(`  ${capitale(ancien)}.`, terminal.colonnes, "    ")]),
  ];
}

/** What became of the answers, beside the counts by state. */
function reponsesDites({ constats, mois }: SuiviDuMois): string[] {
  const muets = constats.filter((c) => sansReponse(c, mois) !== null).length;
  const corriges = constats.filter((c) => c.etat === "resolu" && c.corrigeLe !== null).length;
  return [
    ...(corriges > 0 ? [`${frCount(corriges, "corrigé comme déclaré", "corrigés comme déclaré")}.`] : []),
    ...(muets > 0 ? [`${frInteger(muets)} sans réponse depuis ${MOIS_SANS_REPONSE} mois ou plus.`] : []),
  ];
}

/** Lines of the justifications and returns to look at again, the first ones; nothing when there is none. */
export function retoursARevoir({ signalements }: Report, terminal: Terminal): string[] {
  if (signalements.length === 0) return [];
  const lignes = signalements.slice(0, RETOURS_DITS).map((s) => `${lieuDe(s)} : ${s.message}`);
  const autres = signalements.length - lignes.length;
  return [
    "",
    craie(terminal).bold(`Justifications et retours à revoir : ${frInteger(signalements.length)}`),
    ...[...lignes, ...(autres > 0 ? [`et ${frCount(autres, "autre")} (consolidé, feuille Méthode).`] : [])].map((d) =>
      plier(`  ${d}`, terminal.colonnes, "    "),
    ),
  ];
}

const RETOURS_DITS = 5;

function lieuDe({ fichier, feuille, ligne }: Signalement): string {
  return `${fichier}${feuille === null ? "" : ` [${feuille}]`} ligne ${ligne}`;
}

/** What the register says of the months that were sent; nothing when there was none. */
export function chiffresTransmis({ rectification, propositions, registre }: Suite, terminal: Terminal): string[] {
  const { rectifies, compares, renommages, meles } = rectification;
  const [tous, ensemble] = [rectifies.length, rectifiesDe(rectification, ENSEMBLE).length];
  const dits = [
    ...(compares.length === 0
      ? []
      : [
          tous === 0
            ? `Aucun chiffre transmis n'a changé (${frCount(compares.length, "mois comparé", "mois comparés")}).`
            : `${phraseRectifies(ensemble)} dans le consolidé, ${frCount(tous, "chiffre")} avec les structures et les APAP (feuille Chiffres rectifiés).`,
        ]),
    ...(tous === 0 ? [] : [`Pourquoi, en chiffres : ${causesComptees(rectifies)}.`]),
    ...renommages.map((r) => `Renommé depuis : ${r.avant} → ${r.apres}.`),
    ...meles.map(phraseMelee),
    ...(propositions.length === 0
      ? []
      : [
          `${frCount(propositions.length, "ligne d'affectations proposée", "lignes d'affectations proposées")} (donnees/affectations-proposees.csv) : à vérifier, puis à joindre à l'extraction ; rien n'est appliqué.`,
        ]),
    ...registre.ecartes.map((e) => `Laissé de côté, ${e.chemin} : ${e.raison}.`),
  ];
  if (dits.length === 0) return [];
  const lignes = dits.map((d) => plier(`  ${d}`, terminal.colonnes, "    "));
  return ["", craie(terminal).bold("Mois transmis"), ...lignes];
}

/** « saisi après l'envoi 12, passage de relais : compté à un autre APAP 213 »: a figure may have several causes. */
function causesComptees(rectifies: readonly Rectifie[]): string {
  const parCause = grouper(
    rectifies.flatMap((r) => r.causes.map((c) => c.cause)),
    (cause) => cause,
  );
  return (Object.keys(CAUSES) as Cause[])
    .flatMap((cause) => {
      const n = parCause.get(cause)?.length ?? 0;
      return n === 0 ? [] : [`${frInteger(n)} ${CAUSES[cause]}`];
    })
    .join(" ; ");
}
