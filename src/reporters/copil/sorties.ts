import { frInteger, frPercent } from "../../core/format.ts";
import { frMonth } from "../../core/month.ts";
import { NATURES } from "../../faits/nature-sortie.ts";
import { motsDe } from "../../normes/vocabulaire.ts";
import type { Cell } from "../document/model.ts";
import { ENSEMBLE } from "../editions/chiffres.ts";
import type { Socle } from "../editions/socle.ts";
import type { Page } from "./pages.ts";

/** Under that many sorties a rate is printed as its fraction alone. */
const ASSEZ = 10;

/** « Sorties »: a funnel, from all of them to the positive ones. */
export function pageSorties({ chiffres, spans, report }: Socle): Page {
  const nature = (n: (typeof NATURES)[number], periode: string) =>
    chiffres.nombre(ENSEMBLE, { indicateur: "sorties", ventilation: { nature: n } }, periode);
  const toutes = chiffres.nombre(ENSEMBLE, { indicateur: "sorties" }, spans.cumul);
  const taux = chiffres.figure(
    ENSEMBLE,
    { indicateur: "taux_sorties_positives", ventilation: { forme: "caen" } },
    spans.cumul,
  );
  const { tauxNet } = motsDe(report);
  const [num, den] = [taux?.numerateur ?? null, taux?.denominateur ?? null];
  return {
    sujet: "Sorties",
    constat:
      num === null || den === null
        ? "Le taux de sorties positives ne peut pas être calculé"
        : den === 0
          ? "Aucune sortie à rapporter depuis janvier"
          : `${frInteger(num)} sorties sur ${frInteger(den)} sont positives ou dynamiques depuis janvier${den >= ASSEZ ? ` : ${frPercent(num / den)} (${tauxNet})` : ""}`,
    phrases: [
      "Les sorties neutralisées ne comptent ni pour ni contre ; une sortie sans nature compte contre.",
      ...(taux?.reserve ? [`Réserve : ${taux.reserve}`] : []),
    ],
    graphique: {
      type: "bar",
      titre: "De toutes les sorties aux sorties positives, depuis janvier",
      alt: "Quatre barres de plus en plus courtes : toutes les sorties, hors neutralisées, positives ou dynamiques, positives.",
      categories: ["Toutes les sorties", "Hors neutralisées", "Positives ou dynamiques", "Positives"],
      series: [{ nom: "Sorties", values: [toutes, den, num, nature("Positive", spans.cumul)] }],
      etiquettes: true,
    },
    tables: [
      {
        kind: "table",
        titre: "Par nature",
        columns: [
          { key: "nature", titre: "Nature", kind: "text" },
          { key: "mois", titre: frMonth(spans.mois), kind: "integer" },
          { key: "cumul", titre: "Depuis janvier", kind: "integer" },
        ],
        rows: NATURES.map((n): Cell[] => {
          const demande = { indicateur: "sorties", ventilation: { nature: n } } as const;
          return [
            chiffres.catalogue.court(demande),
            chiffres.affiche(ENSEMBLE, demande, spans.courant),
            chiffres.affiche(ENSEMBLE, demande, spans.cumul),
          ];
        }),
      },
    ],
  };
}
