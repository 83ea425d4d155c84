import { frCount } from "../../../core/format.ts";
import type { IndicateurId } from "../../../indicators/index.ts";
import { libelle } from "../../../indicators/libelles.ts";
import { lieux } from "../../document/lieux.ts";
import { aFiltrer, champ, lister } from "../../document/lister.ts";
import type { Sheet, Somme } from "../../document/model.ts";
import { ENSEMBLE } from "../chiffres.ts";
import { type Edition, feuille } from "../edition.ts";
import type { Socle } from "../socle.ts";
import { sommesDe } from "../sommes.ts";
import { periodeDuDetail } from "./lieux.ts";

/**
 * « Détail »: the facts behind each figure, with the lines of the files that say them; filter one indicator, and one of
 * the two terms of a rate, to find its figure in the total of visible rows.
 */
export function feuilleDetail(socle: Socle, edition: Edition): Sheet {
  const { spans, analyse, chiffres } = socle;
  const nomPeriode = (periode: string) => periodeDuDetail(spans, periode);
  const constat =
    analyse.details.length === 0
      ? "Aucune ligne derrière les chiffres"
      : frCount(analyse.details.length, "ligne derrière les chiffres", "lignes derrière les chiffres");
  return feuille(socle, edition, "Détail", { constat, papier: 1 }, [
    {
      id: "detail",
      ...lister(analyse.details, [
        champ("indicateur", "Indicateur", "text", (d) => chiffres.catalogue.nomDe(d.indicateur)),
        champ("periode", "Période", "text", (d) => nomPeriode(d.periode)),
        champ("terme", "Terme", "text", (d) =>
          d.terme === "valeur" ? null : chiffres.catalogue.terme(d.indicateur, d.terme),
        ),
        champ("precision", "Compté comme", { kind: "text", width: 42 }, (d) => d.precisions.map(libelle).join(" · ")),
        champ("participant", "Identifiant", "text", (d) => d.participant),
        champ("parcours", "Parcours", "text", (d) => d.parcours),
        champ("apap", "APAP", "text", (d) => d.apap ?? "Sans APAP"),
        champ("structure", "Structure", "text", (d) => d.structure ?? "Sans structure"),
        champ("nombre", "Nombre", { kind: "integer", total: "visible" }, (d) => d.nombre),
        champ("lignes", "Fichier et lignes", { kind: "text", width: 48 }, (d) =>
          lieux(d.preuves, analyse.report.sources),
        ),
      ]),
      total: "Lignes visibles",
      detaille: sommesDuDetail(socle, nomPeriode),
      ...aFiltrer(),
      vide: "Aucun détail dans cette analyse.",
    },
  ]);
}

/** Each figure that is counted whole, and each term of a quotient, in each of the two spans that are listed. */
function sommesDuDetail({ chiffres, analyse }: Socle, nomPeriode: (periode: string) => string): Somme[] {
  const { catalogue } = chiffres;
  const sommes = new Map<string, Somme>();
  // thousands of lines say the same few figures
  const vus = new Set<string>();
  let avant: (typeof analyse.details)[number] | undefined;
  for (const detail of analyse.details) {
    const { indicateur: id, periode, terme, precisions } = detail;
    const meme = avant?.indicateur === id && avant.periode === periode && avant.terme === terme;
    if (meme && precisions.length === 0 && avant?.precisions.length === 0) continue;
    avant = detail;
    const dit = JSON.stringify([id, periode, terme, precisions]);
    if (vus.has(dit)) continue;
    vus.add(dit);
    const indicateur = catalogue.trouver(id);
    const forme = terme === "valeur" ? [] : precisions;
    const cles = forme.length > 0 ? (indicateur?.ventilations[0]?.cles ?? []) : [];
    if (!indicateur?.ventilations.some((v) => v.cles.length === cles.length)) continue;
    const ventilation = Object.fromEntries(cles.map((cle, i) => [cle, forme[i] ?? ""]));
    const chiffre = { indicateur: indicateur.id as IndicateurId, ventilation, terme };
    const [somme] = sommesDe(chiffres, ENSEMBLE, [{ column: "nombre", chiffre, periode }]);
    const ou = [
      { column: "indicateur", egal: catalogue.nomDe(id) },
      { column: "periode", egal: nomPeriode(periode) },
      { column: "terme", egal: terme === "valeur" ? null : catalogue.terme(id, terme) },
      ...(forme.length > 0 ? [{ column: "precision", egal: forme.map(libelle).join(" · ") }] : []),
    ];
    if (somme) sommes.set(JSON.stringify(ou), { ...somme, ou });
  }
  return [...sommes.values()];
}
