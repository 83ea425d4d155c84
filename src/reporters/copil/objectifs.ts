import { frDay } from "../../core/day.ts";
import { frCount, frPercent } from "../../core/format.ts";
import { capitale } from "../../core/text.ts";
import type { DemandeChiffre } from "../../indicators/catalogue.ts";
import { champ, lister } from "../document/lister.ts";
import type { Table } from "../document/model.ts";
import { ENSEMBLE } from "../editions/chiffres.ts";
import {
  avancement,
  bilanObjectifs,
  depasse,
  horsEchelle,
  type Objectif,
  partAvant,
  partDeLAnnee,
  partDessinee,
  partDuRythme,
  periodeAvant,
  retardDit,
} from "../editions/feuilles/avancement.ts";
import { ETATS, sourceAvant } from "../editions/feuilles/objectifs.ts";
import type { Socle } from "../editions/socle.ts";
import { moisEtCumul } from "./mois-et-cumul.ts";
import type { Page } from "./pages.ts";

/** Where there is no target: what most often has one. */
const SANS_CIBLE: readonly DemandeChiffre[] = [
  { indicateur: "file_active" },
  { indicateur: "accompagnes" },
  { indicateur: "entrees" },
  { indicateur: "entretiens" },
  { indicateur: "prescriptions" },
  { indicateur: "sorties" },
  { indicateur: "taux_sorties_positives", ventilation: { forme: "caen" }, terme: "numerateur" },
  { indicateur: "taux_sorties_positives", ventilation: { forme: "caen" }, terme: "denominateur" },
];

/** « Objectifs »: each against the pace of the year. */
export function pageObjectifs(socle: Socle): Page {
  const { tous: objectifs, juges, retards, absents } = bilanObjectifs(socle, ENSEMBLE);
  const part = partDeLAnnee(socle);
  const retard = retards.length;
  const avant = socle.anDernier === null ? null : periodeAvant(socle.anDernier);
  const sujet = "Objectifs";
  if (objectifs.length === 0) {
    return {
      sujet,
      constat: absents.length === 0 ? "Aucun objectif chiffré n'est fixé pour l'année" : "Aucun objectif n'est calculé",
      phrases:
        absents.length === 0
          ? ["Dès qu'une cible est fixée, cette page dit où elle en est, et où elle devrait en être à ce jour."]
          : absents,
      graphique: null,
      tables: [moisEtCumul(socle, "Où en est l'année, pour en fixer", "Ce qui peut avoir une cible", SANS_CIBLE)],
    };
  }
  return {
    sujet,
    constat:
      retard === 0
        ? `Aucun objectif de l'année n'est en retard au ${frDay(socle.report.arrete)}`
        : `${frCount(retard, "objectif")} sur ${juges.length} ${retard > 1 ? "sont" : "est"} ${retardDit(retards, " sur le rythme de l'année")}`,
    phrases: [
      `L'année est faite à ${frPercent(part)} ; un taux, ou un nombre d'un jour, n'a pas de rythme : il se juge à sa cible même.`,
      ...absents,
      ...horsEchelle(objectifs, avant),
      sourceAvant(socle),
    ],
    graphique: {
      type: "bar",
      titre: "Part de l'objectif atteinte",
      alt: "Pour chaque objectif, la part de la cible atteinte, et celle que le rythme de l'année attend.",
      categories: objectifs.map((o) =>
        depasse(o) && o.objectif > 0 ? `${o.nom} (${frPercent(o.valeur / o.objectif, 0)})` : o.nom,
      ),
      series: [
        { nom: "Atteint", values: objectifs.map(partDessinee), ...(objectifs.some(depasse) ? { muette: true } : {}) },
        {
          nom: "Rythme de l'année",
          values: objectifs.map(partDuRythme),
          couleur: "C9CED6",
        },
        ...(avant === null
          ? []
          : [
              {
                nom: avant,
                values: objectifs.map(partAvant),
                couleur: "6B7280",
                motif: "montant" as const,
              },
            ]),
      ],
      format: "percent",
      // the label of a bar that stops before its value would be false: its name says it
      etiquettes: !objectifs.some(depasse),
    },
    tables: [tableObjectifs(objectifs, avant)],
  };
}

function tableObjectifs(objectifs: readonly Objectif[], avant: string | null): Table {
  const aDroite = { kind: "text", align: "right" } as const;
  return lister(objectifs, [
    champ("nom", "Objectif", { kind: "prose", width: 40 }, (o) => o.nom),
    champ("realise", "Réalisé", aDroite, (o) => o.dite),
    champ("attendu", "Attendu à ce jour", aDroite, (o) => (o.rythme === null ? "–" : o.lisible(o.rythme))),
    champ("cible", "Cible de l'année", aDroite, (o) => o.lisible(o.objectif)),
    avant !== null && champ("avant", capitale(avant), aDroite, (o) => o.avantDit),
    champ("etat", "État", "text", (o) => {
      const etat = avancement(o);
      return { value: etat, tone: ETATS[etat] };
    }),
  ]);
}
