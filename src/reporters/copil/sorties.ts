import { EFFECTIF_MIN_TAUX, frInteger, frPercent } from "../../core/format.ts";
import { NATURES } from "../../faits/nature-sortie.ts";
import { motsDe } from "../../normes/vocabulaire.ts";
import { ENSEMBLE } from "../editions/chiffres.ts";
import type { Socle } from "../editions/socle.ts";
import { reserveDite } from "./modele.ts";
import { moisEtCumul } from "./mois-et-cumul.ts";
import type { Page } from "./pages.ts";

/** « Sorties »: a funnel, from all of them to the positive ones. */
export function pageSorties(socle: Socle): Page {
  const { chiffres, spans, report } = socle;
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
          ? toutes === 0
            ? "Aucune sortie depuis janvier"
            : "Toutes les sorties depuis janvier sont neutralisées"
          : `${frInteger(num)} ${num >= 2 ? "sorties" : "sortie"} sur ${frInteger(den)} ${num >= 2 ? "sont positives ou dynamiques" : "est positive ou dynamique"} depuis janvier${den >= EFFECTIF_MIN_TAUX ? ` : ${frPercent(num / den)} (${tauxNet})` : ""}`,
    phrases: [
      "Les sorties neutralisées ne comptent ni pour ni contre ; une sortie sans nature compte contre.",
      ...(taux?.reserve ? [reserveDite(taux.reserve)] : []),
    ],
    // nothing to draw without a sortie
    graphique:
      toutes === 0
        ? null
        : {
            type: "bar",
            titre: "De toutes les sorties aux sorties positives, depuis janvier",
            alt: "Quatre barres de plus en plus courtes : toutes les sorties, hors neutralisées, positives ou dynamiques, positives.",
            categories: ["Toutes les sorties", "Hors neutralisées", "Positives ou dynamiques", "Positives"],
            series: [{ nom: "Sorties", values: [toutes, den, num, nature("Positive", spans.cumul)] }],
            etiquettes: true,
          },
    tables: [
      moisEtCumul(
        socle,
        "Par nature",
        "Nature",
        NATURES.map((n) => ({ indicateur: "sorties", ventilation: { nature: n } })),
        "court",
      ),
    ],
  };
}
