import type { Figure } from "../core/report.ts";
import { foldName } from "../core/text.ts";
import { defineIndicator } from "./indicator.ts";

interface Objectif {
  indicateur: string;
  valeur: number;
  portee: "apap" | "structure" | "ensemble";
  /** Null = each of them. */
  nom: string | null;
  ventilation: Readonly<Record<string, string>>;
}

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
  };
}

/** A target that no figure answers to: a name misspelt, an APAP that is not in the extraction. */
function introuvable(objectif: Objectif, periode: string): Figure {
  const { indicateur, portee, nom, ventilation } = objectif;
  const vide = { valeur: null, numerateur: null, denominateur: null, raison: "aucun chiffre de ce nom" };
  return { indicateur, portee, nom, periode, ventilation, ...vide };
}

export default defineIndicator({
  id: "objectifs",
  titre: "Objectifs",
  definition:
    "Chiffre depuis janvier, et depuis le début de la convention, ÷ la valeur à atteindre des réglages (objectifs, et l'objectif du protocole).",
  clause: { document: "domaine", article: "§6 objectifs" },
  unite: "part",
  additif: false,
  reads: [],
  ventilations: [],
  calculer({ listes, periodes }) {
    const objectifs: Objectif[] = [...listes.objectifs];
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
    return {
      fin(figures) {
        return objectifs.flatMap((objectif) => {
          const siennes = figures.filter((f) => cumuls.includes(f.periode) && concerne(objectif, f));
          const rapportees = siennes.length > 0 ? siennes : cumuls.map((periode) => introuvable(objectif, periode));
          return rapportees.map((f) => rapporter(f, objectif));
        });
      },
    };
  },
});
