import { frDay } from "../../core/day.ts";
import { frCount, frInteger, frPercent } from "../../core/format.ts";
import { frMonth } from "../../core/month.ts";
import { capitale } from "../../core/text.ts";
import { ENSEMBLE } from "../editions/chiffres.ts";
import { bilanObjectifs } from "../editions/feuilles/avancement.ts";
import { chargeDe, placesDites, sansEtpDits } from "../editions/feuilles/charge.ts";
import { phraseNonVues } from "../editions/feuilles/personnes-vues.ts";
import type { Socle } from "../editions/socle.ts";

/** What a committee is told first, as sentences: nobody is named. */
export function alertes(socle: Socle): string[] {
  return [...nonVues(socle), ...retards(socle), ...charge(socle), ...bloquants(socle), ...echeances(socle)];
}

function nonVues({ personnes }: Socle): string[] {
  const dernier = personnes.dernierJuge(ENSEMBLE);
  return dernier === null || dernier.nonVues === 0
    ? []
    : [`${capitale(frMonth(dernier.mois))} : ${phraseNonVues(dernier)}.`];
}

function retards(socle: Socle): string[] {
  return bilanObjectifs(socle, ENSEMBLE).retards.map(
    ({ nom, dite, objectif, rythme, auPlus, lisible }) =>
      `${nom} : ${dite}, ${rythme === null ? `pour une cible de ${lisible(objectif)}` : `quand le rythme de l'année ${auPlus ? "n'en admet que" : "en attend"} ${lisible(rythme)}`} au ${frDay(socle.report.arrete)}.`,
  );
}

function charge(socle: Socle): string[] {
  const charge = chargeDe(socle, ENSEMBLE);
  if (charge === null || charge.part <= 1) return [];
  const sans = sansEtpDits(charge);
  return [
    `La file active dépasse les places : ${frInteger(charge.parcours)} parcours pour ${placesDites(charge)} (${frPercent(charge.part, 0)})${sans === null ? "" : `, et ${sans}`}.`,
  ];
}

function bloquants({ comptes }: Socle): string[] {
  const nombre = comptes.filter((c) => c.gravite === "bloquant" && c.justification === null).length;
  return nombre === 0
    ? []
    : [`${capitale(frCount(nombre, "constat bloquant est", "constats bloquants sont"))} à corriger avant un contrôle.`];
}

function echeances({ analyse, report }: Socle): string[] {
  const nombre = analyse.echeances.filter((e) => e.jour <= report.arrete).length;
  return nombre === 0 ? [] : [`${capitale(frCount(nombre, "échéance est dépassée", "échéances sont dépassées"))}.`];
}

/** What the figures ask a committee to decide. */
export function decisions(socle: Socle): string[] {
  const proposees = socle.analyse.fiches.filter((f) => f.sortiePrevue !== null && f.sortieReelle === null).length;
  const charge = chargeDe(socle, ENSEMBLE);
  const libres = charge === null ? 0 : Math.floor(charge.places - charge.parcours);
  return [
    ...(proposees > 0 ? [`Examiner en commission ${frCount(proposees, "sortie proposée", "sorties proposées")}.`] : []),
    ...bilanObjectifs(socle, ENSEMBLE).retards.map(
      ({ nom }) => `Dire comment rattraper l'objectif « ${nom} », ou le revoir.`,
    ),
    ...(charge !== null && charge.part > 1
      ? ["Répartir les parcours au-delà des places, ou limiter les entrées."]
      : []),
    ...(libres > 0
      ? [`Pourvoir ${frCount(libres, "place libre", "places libres")} : orientations attendues des prescripteurs.`]
      : []),
  ];
}
