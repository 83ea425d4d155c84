import { frCount, frInteger } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import { frMonth } from "../../core/month.ts";
import type { Report, Signalement } from "../../core/report.ts";
import { capitale } from "../../core/text.ts";
import { CAUSES, type Cause } from "../../registre/causes.ts";
import type { Rectifie } from "../../registre/rectification.ts";
import type { Suite } from "../../registre/suite.ts";
import { MOIS_SANS_REPONSE, phraseSuivi, type SuiviDuMois, sansReponse } from "../../registre/suivi.ts";
import { noteTitree } from "../document/blocs.ts";
import type { Note } from "../document/model.ts";
import { ENSEMBLE } from "../editions/chiffres.ts";
import { phraseMelee, phraseRectifies, rectifiesDe } from "../editions/feuilles/rectifies.ts";
import { plusAncien } from "../editions/feuilles/suivi.ts";

/** « Depuis septembre 2026 : 6 nouveaux, 76 persistants, 7 résolus. » and since when; nothing without a run before. */
export function constatsSuivis({ suivi }: Suite): string[] {
  const comptes = suivi.annee.at(-1);
  if (suivi.precedent === null || comptes === undefined) return [];
  const ancien = plusAncien(suivi.constats);
  return [
    `Depuis ${frMonth(suivi.precedent)} : ${phraseSuivi(comptes)}.`,
    ...reponsesDites(suivi),
    ...(ancien === null ? [] : [`${capitale(ancien)}.`]),
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

/** Lines of the justifications and returns to look at again, the first ones. */
export function retoursARevoir({ signalements }: Report): Note {
  const autres = signalements.length - RETOURS_DITS;
  return noteTitree(`Justifications et retours à revoir : ${frInteger(signalements.length)}`, [
    ...signalements.slice(0, RETOURS_DITS).map((s) => `${lieuDe(s)} : ${s.message}`),
    ...(autres > 0 ? [`et ${frCount(autres, "autre")} (consolidé, feuille Méthode).`] : []),
  ]);
}

const RETOURS_DITS = 5;

function lieuDe({ fichier, feuille, ligne }: Signalement): string {
  return `${fichier}${feuille === null ? "" : ` [${feuille}]`} ligne ${ligne}`;
}

/** What the register says of the months that were sent. */
export function chiffresTransmis({ rectification, propositions, registre }: Suite): Note {
  const { rectifies, compares, renommages, meles } = rectification;
  const [tous, ensemble] = [rectifies.length, rectifiesDe(rectification, ENSEMBLE).length];
  const texte = [
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
  return noteTitree("Mois transmis", texte);
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
