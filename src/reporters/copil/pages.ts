import { frDay } from "../../core/day.ts";
import { frCount, frDe, frInteger } from "../../core/format.ts";
import { frMonth, lastDay } from "../../core/month.ts";
import type { Figure } from "../../core/report.ts";
import { motsDe } from "../../normes/vocabulaire.ts";
import type { Chart } from "../charts/chart.ts";
import { champ, lister } from "../document/lister.ts";
import type { Cell } from "../document/model.ts";
import { ENSEMBLE } from "../editions/chiffres.ts";
import type { Socle } from "../editions/socle.ts";
import { alertes, decisions } from "./alertes.ts";
import { pageComparaison } from "./comparaison.ts";
import { pageFse } from "./fse.ts";
import type { DocumentCopil, PageCopil } from "./modele.ts";
import { pageObjectifs } from "./objectifs.ts";
import { pageEntretiens, pageFlux, pagePublics } from "./parcours.ts";
import { pageSorties } from "./sorties.ts";
import { pageStructures } from "./structures.ts";

/** A page before it has its number and its commentary. */
export type Page = Omit<PageCopil, "numero" | "commentaire">;

/** Subjects of the pages, in their order: the headings of the file of commentaries. */
export const SUJETS = [
  "L'essentiel",
  "Objectifs",
  "File active et flux",
  "Publics",
  "Sorties",
  "Accompagnement",
  "Structures",
  "FSE+",
  "Comparaison avec l'an dernier",
  "Alertes et décisions",
] as const;

/**
 * The ten pages of the committee: no participant and no APAP is named. `avant`: the same extraction judged a year before;
 * `commentaires`: what the coordinator wrote, by page.
 */
export function documentCopil(
  socle: Socle,
  avant: Socle,
  commentaires: ReadonlyMap<number, readonly string[]>,
): DocumentCopil {
  const { report, spans, theme } = socle;
  const pages: readonly Page[] = [
    pageEssentiel(socle),
    pageObjectifs(socle),
    pageFlux(socle),
    pagePublics(socle),
    pageSorties(socle),
    pageEntretiens(socle),
    pageStructures(socle),
    pageFse(socle),
    pageComparaison(socle, avant),
    pageDecisions(socle),
  ];
  return {
    titre: `Comité de pilotage — ${frMonth(spans.mois)}`,
    sousTitre: `${theme.nom} · chiffres arrêtés au ${frDay(report.arrete)}`,
    pied: `${theme.nom} · ${frMonth(spans.mois)}, arrêté au ${frDay(report.arrete)} · interne au comité`,
    pages: pages.map((page, i) => ({
      ...page,
      graphique: page.graphique !== null && montre(page.graphique) ? page.graphique : null,
      numero: i + 1,
      commentaire: commentaires.get(i + 1) ?? [],
    })),
  };
}

/** False for axes without a known value. */
function montre({ series }: Chart): boolean {
  return series.some(({ values }) => values.some((v) => v !== null));
}

function pageEssentiel(socle: Socle): Page {
  const { chiffres, spans, report } = socle;
  const nombre = (indicateur: "file_active" | "accompagnes_personnes" | "entrees" | "sorties", periode: string) =>
    chiffres.affiche(ENSEMBLE, { indicateur }, periode);
  const taux = chiffres.figure(
    ENSEMBLE,
    { indicateur: "taux_sorties_positives", ventilation: { forme: "caen" } },
    spans.cumul,
  );
  const conformite = chiffres.figure(ENSEMBLE, { indicateur: "conformite" }, spans.cumul);
  const file = chiffres.nombre(ENSEMBLE, { indicateur: "file_active" }, spans.courant);
  const fini = lastDay(spans.mois) <= report.arrete;
  const quand = fini ? `à la fin ${frDe(frMonth(spans.mois))}` : `au ${frDay(report.arrete)}`;
  return {
    sujet: SUJETS[0],
    constat:
      file === null
        ? `Ce qu'il faut retenir ${quand}`
        : `${frInteger(file)} parcours en file active ${quand}${taux?.denominateur ? ` ; ${frCount(taux.numerateur ?? 0, "sortie positive ou dynamique", "sorties positives ou dynamiques")} sur ${frInteger(taux.denominateur)} depuis janvier` : ""}`,
    phrases: [...alertes(socle).slice(0, 5), ...reserveDeLecture(socle)],
    graphique: null,
    tables: [
      {
        kind: "table",
        columns: [
          { key: "quoi", titre: "Depuis janvier", kind: "text" },
          { key: "combien", titre: "Nombre", kind: "integer" },
          { key: "sur", titre: "Sur", kind: "integer" },
        ],
        rows: [
          [`Parcours en file active ${quand}`, nombre("file_active", spans.courant), null],
          ["Personnes accompagnées", nombre("accompagnes_personnes", spans.cumul), null],
          ["Entrées", nombre("entrees", spans.cumul), null],
          ["Sorties", nombre("sorties", spans.cumul), null],
          [`Sorties positives et dynamiques (${motsDe(report).tauxNet})`, ...termes(taux)],
          ["Mois où l'entretien dû est tenu", ...termes(conformite)],
        ],
      },
    ],
  };
}

/** Both terms of a rate, or why there is none. */
function termes(figure: Figure | null): [Cell, Cell] {
  if (figure?.numerateur == null || !figure.denominateur)
    return [{ motif: figure?.raison ?? "non calculé", texte: figure?.denominateur === 0 ? "–" : "n.c." }, null];
  const { numerateur, denominateur, reserve } = figure;
  return [reserve === null ? numerateur : { value: numerateur, reserve }, denominateur];
}

/** The lights of the reading, without what they name. */
function reserveDeLecture({ report }: Socle): string[] {
  const vus = new Set(report.feux.map(({ id }) => id));
  return vus.size === 0
    ? []
    : [
        `Réserve de lecture (${[...vus].join(", ")}) : des chiffres peuvent être incomplets ; le détail est dans les documents de l'équipe.`,
      ];
}

function pageDecisions(socle: Socle): Page {
  const [vues, demandees] = [alertes(socle), decisions(socle)];
  const connue = socle.chiffres.nombre(ENSEMBLE, { indicateur: "file_active" }, socle.spans.courant) !== null;
  return {
    sujet: SUJETS[9],
    constat:
      demandees.length === 0
        ? `Aucune décision n'est demandée par les chiffres${connue ? "" : " connus"}`
        : `${frCount(demandees.length, "décision est demandée", "décisions sont demandées")} au comité`,
    phrases: [],
    graphique: null,
    tables: [
      {
        titre: "Ce qui appelle l'attention",
        ...lister(vues, [champ("alerte", "Alerte", { kind: "prose", width: 90 }, (alerte) => alerte)]),
        vide: connue ? "Aucune alerte." : "Aucune alerte parmi ce que l'extraction permet de calculer.",
      },
      {
        titre: "Ce qui est demandé",
        ...lister(demandees, [
          champ("decision", "Décision", { kind: "prose", width: 60 }, (decision) => decision),
          champ("reponse", "Décidé", { kind: "text", width: 30 }, () => ""),
        ]),
        vide: "Aucune décision.",
      },
    ],
  };
}
