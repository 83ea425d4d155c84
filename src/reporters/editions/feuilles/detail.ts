import { estCumule, estDeFin, estDetaille } from "../../../audit/detail.ts";
import { frCount } from "../../../core/format.ts";
import { obtenir } from "../../../core/grouper.ts";
import type { Figure } from "../../../core/report.ts";
import { minuscule } from "../../../core/text.ts";
import type { Catalogue } from "../../../indicators/catalogue.ts";
import { lieux } from "../../document/lieux.ts";
import { aFiltrer, champ, lister } from "../../document/lister.ts";
import type { Sheet, Somme } from "../../document/model.ts";
import { ENSEMBLE } from "../chiffres.ts";
import { type Edition, feuille } from "../edition.ts";
import type { Socle } from "../socle.ts";
import { compteComme, lignesDuDetail, listeDe, periodeDuDetail } from "./detail-lignes.ts";

/**
 * « Détail »: the facts behind each figure, with the lines of the files that say them; filter one indicator and one
 * period, and one value where it is counted by values, to find its figure in the total of visible rows.
 */
export function feuilleDetail(socle: Socle, edition: Edition): Sheet {
  const { spans, analyse, chiffres } = socle;
  const { catalogue } = chiffres;
  const termes = termesDe(catalogue);
  const nomPeriode = (periode: string) => periodeDuDetail(spans, periode);
  const constat =
    analyse.details.length === 0
      ? "Aucune ligne derrière les chiffres"
      : frCount(analyse.details.length, "ligne derrière les chiffres", "lignes derrière les chiffres");
  return feuille(socle, edition, "Détail", { constat, papier: 1 }, [
    {
      id: "detail",
      ...lister(analyse.details, [
        champ("indicateur", "Indicateur", "text", listeDe(catalogue)),
        champ("periode", "Période", "text", (d) => nomPeriode(d.periode)),
        champ("precision", "Compté comme", { kind: "text", width: 26 }, (d) => compteComme(d, 0)),
        champ("precision1", "et comme", { kind: "text", width: 20 }, (d) => termes(d) ?? compteComme(d, 1)),
        champ("precision2", "et encore", { kind: "text", width: 20 }, (d) => compteComme(d, 2)),
        champ("participant", "Identifiant", "text", (d) => d.participant),
        champ("parcours", "Parcours", "text", (d) => d.parcours),
        champ("apap", "APAP", "text", (d) => d.apap ?? "Sans APAP"),
        champ("structure", "Structure", "text", (d) => d.structure ?? "Sans structure"),
        champ("nombre", "Nombre", { kind: "integer", total: "visible" }, (d) => d.nombre),
        champ("sur", "Sur", { kind: "integer", total: "visible" }, (d) => d.sur),
        champ("lignes", "Fichier et lignes", { kind: "text", width: 48 }, (d) =>
          lieux(d.preuves, analyse.report.sources, Number.POSITIVE_INFINITY),
        ),
      ]),
      total: "Lignes visibles",
      detaille: sommesDuDetail(socle, nomPeriode),
      ...aFiltrer(),
      vide: "Aucun détail dans cette analyse.",
    },
  ]);
}

/** « Mois satisfaits ÷ mois jugés », of each form of a rate its own; null for what is not a quotient. */
function termesDe(catalogue: Catalogue) {
  const quotients = new Map<string, Map<string, string> | null>();
  return ({ indicateur, ventilation }: Pick<Figure, "indicateur" | "ventilation">): string | null => {
    const nombre = () => (catalogue.natureDe(indicateur) === "nombre" ? null : new Map<string, string>());
    const noms = obtenir(quotients, indicateur, nombre);
    if (noms === null) return null;
    const terme = (nom: "numerateur" | "denominateur") => catalogue.terme(indicateur, nom, ventilation);
    return obtenir(
      noms,
      Object.values(ventilation)[0] ?? "",
      () => `${terme("numerateur")} ÷ ${minuscule(terme("denominateur"))}`,
    );
  };
}

/** Every figure that has lines, in each of the two spans; what stands at the end is the month's, since January too. */
function sommesDuDetail({ chiffres, spans }: Socle, nomPeriode: (periode: string) => string): Somme[] {
  const { catalogue } = chiffres;
  return chiffres.duRang(ENSEMBLE).flatMap((figure): Somme[] => {
    const { indicateur, ventilation, periode } = figure;
    if ((periode !== spans.courant && periode !== spans.cumul) || !estDetaille(figure)) return [];
    if (periode === spans.cumul && !estCumule(figure) && !estDeFin(figure)) return [];
    const ou = lignesDuDetail(catalogue, figure, nomPeriode(estDeFin(figure) ? spans.courant : periode));
    const nom = `${catalogue.nomDe(indicateur, ventilation)}, ${periode}`;
    return catalogue.natureDe(indicateur) === "nombre"
      ? [{ column: "nombre", ou, chiffre: nom, vaut: figure.valeur }]
      : [
          { column: "nombre", ou, chiffre: `${nom}, numérateur`, vaut: figure.numerateur },
          { column: "sur", ou, chiffre: `${nom}, dénominateur`, vaut: figure.denominateur },
        ];
  });
}
