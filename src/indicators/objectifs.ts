import type { Figure } from "../core/report.ts";
import { foldName } from "../core/text.ts";
import { TOTAL } from "./fse/code.ts";
import { defineIndicator, type Mesure } from "./indicator.ts";
import { estFse } from "./rythme.ts";

type Objectif = Mesure["listes"]["objectifs"][number];

function concerne(objectif: Objectif, figure: Figure): boolean {
  const cles = Object.entries(objectif.ventilation);
  return (
    figure.indicateur === objectif.indicateur &&
    figure.portee === objectif.portee &&
    (objectif.nom === null || (figure.nom !== null && foldName(figure.nom) === foldName(objectif.nom))) &&
    Object.keys(figure.ventilation).length === cles.length &&
    cles.every(([c, valeur]) => figure.ventilation[c] === valeur)
  );
}

/** The figure as a part of its target. */
function rapporter(figure: Figure, objectif: Objectif): Figure {
  const atteint = figure.valeur !== null && objectif.valeur !== 0;
  return {
    ...figure,
    indicateur: "objectifs",
    ventilation: { indicateur: figure.indicateur, ...figure.ventilation },
    valeur: atteint ? (figure.valeur ?? 0) / objectif.valeur : null,
    numerateur: figure.valeur,
    denominateur: objectif.valeur,
    raison: atteint ? null : (figure.raison ?? "objectif nul"),
    reserve: atteint ? figure.reserve : null,
  };
}

/** A target that no figure answers to: a name misspelt, an APAP that is not in the extraction. */
function introuvable(objectif: Objectif, periode: string): Figure {
  const { indicateur, portee, nom, ventilation } = objectif;
  const vide = { valeur: null, numerateur: null, denominateur: null, raison: "aucun chiffre de ce nom", reserve: null };
  return { indicateur, portee, nom, periode, ventilation, ...vide };
}

export default defineIndicator({
  id: "objectifs",
  titre: "Objectifs",
  court: "Objectif",
  groupe: "objectifs",
  temps: "periode",
  definition:
    "Chiffre depuis janvier, et depuis le début de la convention, ÷ la valeur à atteindre des réglages (objectifs, et l'objectif du protocole). Indicateurs FSE+ : sur la période contrôlée, total des sexes si l'objectif n'en dit pas.",
  clause: { document: "cahier-des-charges", article: "Indicateurs" },
  unite: "part",
  additif: false,
  reads: [],
  ventilations: [],
  calculer({ listes, periodes, fse }) {
    const objectifs: Objectif[] = listes.objectifs.map((o) =>
      estFse(o.indicateur) && Object.keys(o.ventilation).length === 0 ? { ...o, ventilation: { sexe: TOTAL } } : o,
    );
    if (listes.protocole?.objectif) {
      objectifs.push({
        indicateur: "protocole_personnes",
        valeur: listes.protocole.objectif,
        portee: "ensemble",
        nom: null,
        ventilation: {},
      });
    }
    const cumuls = periodes.liste.filter((p) => p.mois === null).map((p) => p.label);
    const duFse = fse.periodes.liste.map((p) => p.label);
    return {
      fin(figures) {
        return objectifs.flatMap((objectif) => {
          const labels = estFse(objectif.indicateur) ? duFse : cumuls;
          const siennes = figures.filter((f) => labels.includes(f.periode) && concerne(objectif, f));
          const rapportees = siennes.length > 0 ? siennes : labels.map((periode) => introuvable(objectif, periode));
          return rapportees.map((f) => rapporter(f, objectif));
        });
      },
    };
  },
});
