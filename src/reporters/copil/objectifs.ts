import { frDay } from "../../core/day.ts";
import { frCount, frPercent } from "../../core/format.ts";
import { firstDay, lastDay, yearOf } from "../../core/month.ts";
import type { Kind, Table } from "../document/model.ts";
import { ENSEMBLE } from "../editions/chiffres.ts";
import type { Socle } from "../editions/socle.ts";
import type { Page } from "./pages.ts";

/** One target of the settings, for the whole PLIE since January. */
export interface Objectif {
  nom: string;
  kind: Kind;
  realise: number | null;
  cible: number;
  /** What the pace of the year expects at the arrêté; a rate has none. */
  attendu: number | null;
  etat: "au rythme" | "en retard" | "atteint" | "sous la cible" | "non calculé";
}

/** Share of the year gone at the arrêté, its day included. */
function partDeLAnnee({ report, spans }: Socle): number {
  const debut = firstDay(yearOf(spans.mois) * 12);
  const fin = lastDay(yearOf(spans.mois) * 12 + 11);
  return Math.min(1, (report.arrete - debut + 1) / (fin - debut + 1));
}

/** Targets of the settings: a count follows the pace of the year, a rate is at its target or under it. */
export function objectifsDe(socle: Socle): Objectif[] {
  const { chiffres, spans } = socle;
  const part = partDeLAnnee(socle);
  return chiffres.liste(ENSEMBLE, "objectifs", spans.cumul).flatMap((f) => {
    const { indicateur = "", ...ventilation } = f.ventilation;
    if (f.denominateur === null) return [];
    const trouve = chiffres.catalogue.trouver(indicateur);
    const compte = trouve?.additif === true && f.denominateur >= 1;
    const attendu = compte ? f.denominateur * part : null;
    const kind: Kind = trouve?.unite === "part" ? "percent" : compte ? "integer" : "decimal";
    return [
      {
        nom: chiffres.catalogue.nomDe(indicateur, ventilation),
        kind,
        realise: f.numerateur,
        cible: f.denominateur,
        attendu,
        etat: etatDe(f.numerateur, f.denominateur, attendu),
      },
    ];
  });
}

function etatDe(realise: number | null, cible: number, attendu: number | null): Objectif["etat"] {
  if (realise === null) return "non calculé";
  if (realise >= cible) return "atteint";
  if (attendu === null) return "sous la cible";
  return realise >= attendu ? "au rythme" : "en retard";
}

/** « Objectifs »: each against the pace of the year. */
export function pageObjectifs(socle: Socle): Page {
  const objectifs = objectifsDe(socle);
  const part = partDeLAnnee(socle);
  const retard = objectifs.filter(({ etat }) => etat === "en retard").length;
  const sujet = "Objectifs";
  if (objectifs.length === 0) {
    return {
      sujet,
      constat: "Aucun objectif n'est écrit dans les réglages",
      phrases: [
        "La liste « objectifs » de plie.yaml donne à chaque indicateur sa cible de l'année : cette page la suivra.",
      ],
      graphique: null,
      tables: [],
    };
  }
  return {
    sujet,
    constat:
      retard === 0
        ? `Aucun objectif de l'année n'est en retard au ${frDay(socle.report.arrete)}`
        : `${frCount(retard, "objectif est", "objectifs sont")} en retard sur le rythme de l'année, sur ${objectifs.length}`,
    phrases: [`L'année est faite à ${frPercent(part)} ; un taux n'a pas de rythme : il est à sa cible ou au-dessous.`],
    graphique: {
      type: "bar",
      titre: "Part de l'objectif atteinte",
      alt: "Pour chaque objectif, la part de la cible atteinte, et celle que le rythme de l'année attend.",
      categories: objectifs.map(({ nom }) => nom),
      series: [
        {
          nom: "Atteint",
          values: objectifs.map(({ realise, cible }) => (realise === null || cible === 0 ? null : realise / cible)),
        },
        {
          nom: "Rythme de l'année",
          values: objectifs.map(({ attendu }) => (attendu === null ? null : part)),
          couleur: "C9CED6",
        },
      ],
      format: "percent",
      etiquettes: true,
    },
    tables: [tableObjectifs(objectifs)],
  };
}

function tableObjectifs(objectifs: readonly Objectif[]): Table {
  const ecrit = (n: number | null, { kind }: Objectif): string | null =>
    n === null ? null : kind === "percent" ? frPercent(n) : String(Math.round(n * 10) / 10).replace(".", ",");
  return {
    kind: "table",
    columns: [
      { key: "nom", titre: "Objectif", kind: "prose", width: 40 },
      { key: "realise", titre: "Réalisé", kind: "text", align: "right" },
      { key: "attendu", titre: "Attendu à ce jour", kind: "text", align: "right" },
      { key: "cible", titre: "Cible de l'année", kind: "text", align: "right" },
      { key: "etat", titre: "État", kind: "text" },
    ],
    rows: objectifs.map((o) => [
      o.nom,
      ecrit(o.realise, o) ?? "n.c.",
      o.attendu === null ? "–" : ecrit(Math.round(o.attendu), o),
      ecrit(o.cible, o),
      { value: o.etat, tone: o.etat === "en retard" || o.etat === "sous la cible" ? "majeur" : "bon" },
    ]),
  };
}
