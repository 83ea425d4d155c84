import { clesEnsemble } from "../../../audit/detail.ts";
import { obtenir } from "../../../core/grouper.ts";
import { frMonth } from "../../../core/month.ts";
import type { Figure } from "../../../core/report.ts";
import { minuscule } from "../../../core/text.ts";
import type { Catalogue } from "../../../indicators/catalogue.ts";
import { libelle } from "../../../indicators/libelles.ts";
import type { Spans } from "../socle.ts";

/** How « Détail » names a span: « octobre 2026 », « depuis janvier ». */
export function periodeDuDetail({ mois, courant, cumul }: Spans, periode: string): string {
  if (periode === courant) return frMonth(mois);
  return periode === cumul ? "depuis janvier" : periode;
}

const PRECISIONS = ["precision", "precision1", "precision2"] as const;

/** What the rows of a figure say in « Détail », column by column; `quand`: of one span, as it is named there. */
export function lignesDuDetail(
  catalogue: Catalogue,
  chiffre: Pick<Figure, "indicateur" | "ventilation">,
  quand?: string,
): { column: string; egal: string | null }[] {
  const { indicateur, ventilation } = chiffre;
  const rang = Math.max(0, clesEnsemble(indicateur).indexOf(Object.keys(ventilation)[0] ?? ""));
  return [
    { column: "indicateur", egal: listeDe(catalogue)(chiffre) },
    ...(quand === undefined ? [] : [{ column: "periode", egal: quand }]),
    // the figure whole is all of its rows, whatever they were counted as
    ...(Object.keys(ventilation).length === 0
      ? []
      : [{ column: PRECISIONS[rang] ?? "", egal: compteComme(chiffre, rang) }]),
  ];
}

const NOMS = new WeakMap<Catalogue, Map<string, string>>();

/** Names the list that a row is in: a key of which a unit may have several values has its own. */
export function listeDe(catalogue: Catalogue) {
  const noms = obtenir(NOMS, catalogue, () => new Map<string, string>());
  return (chiffre: Pick<Figure, "indicateur" | "ventilation">): string => {
    const { indicateur } = chiffre;
    const apart = cleApart(chiffre);
    return obtenir(noms, `${indicateur} ${apart}`, () =>
      apart === null || !catalogue.connait(indicateur)
        ? catalogue.nomDe(indicateur)
        : `${catalogue.nomDe(indicateur)} : ${minuscule(catalogue.titreVentilation(indicateur, apart))}`,
    );
  };
}

/** The key of a row, where the indicator's other rows say other keys; null for all others. */
function cleApart({ indicateur, ventilation }: Pick<Figure, "indicateur" | "ventilation">): string | null {
  const cles = clesEnsemble(indicateur);
  if (cles.length > 0) for (const cle in ventilation) if (!cles.includes(cle)) return cle;
  return null;
}

/** What a row was counted as: of the keys that it says together, the one of that rank. */
export function compteComme(chiffre: Pick<Figure, "indicateur" | "ventilation">, rang: number): string | null {
  const { indicateur, ventilation } = chiffre;
  let cle = cleApart(chiffre) === null ? clesEnsemble(indicateur)[rang] : undefined;
  if (cle === undefined && rang === 0) for (const seule in ventilation) cle ??= seule;
  const valeur = cle === undefined ? undefined : ventilation[cle];
  return valeur === undefined ? null : libelle(valeur);
}
