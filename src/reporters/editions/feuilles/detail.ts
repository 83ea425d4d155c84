import { frMonth } from "../../../core/month.ts";
import { libelle } from "../../../indicators/libelles.ts";
import { lieux } from "../../document/lieux.ts";
import type { Cell, Sheet } from "../../document/model.ts";
import { type Edition, feuille } from "../edition.ts";
import type { Socle } from "../socle.ts";

/**
 * « Détail »: the facts behind each figure, with the lines of the files that say them; filter one indicator, and one of
 * the two terms of a rate, to find its figure in the total of visible rows.
 */
export function feuilleDetail(socle: Socle, edition: Edition): Sheet {
  const { spans, analyse, chiffres } = socle;
  const noms = new Map([
    [spans.courant, frMonth(spans.mois)],
    [spans.cumul, "depuis janvier"],
  ]);
  return feuille(socle, edition, "Détail", [
    {
      kind: "table",
      id: "detail",
      columns: [
        { key: "indicateur", titre: "Indicateur", kind: "text" },
        { key: "periode", titre: "Période", kind: "text" },
        { key: "terme", titre: "Terme", kind: "text" },
        { key: "precision", titre: "Compté comme", kind: "text", width: 42 },
        { key: "participant", titre: "Identifiant", kind: "text" },
        { key: "parcours", titre: "Parcours", kind: "text" },
        { key: "apap", titre: "APAP", kind: "text" },
        { key: "structure", titre: "Structure", kind: "text" },
        { key: "nombre", titre: "Nombre", kind: "decimal", total: "visible" },
        { key: "lignes", titre: "Fichier et lignes", kind: "text", width: 48 },
      ],
      rows: analyse.details.map((d): Cell[] => [
        chiffres.catalogue.nomDe(d.indicateur),
        noms.get(d.periode) ?? d.periode,
        d.terme === "valeur" ? null : chiffres.catalogue.terme(d.indicateur, d.terme),
        d.precisions.map(libelle).join(" · "),
        d.participant,
        d.parcours,
        d.apap ?? "Sans APAP",
        d.structure ?? "Sans structure",
        d.nombre,
        lieux(d.preuves, analyse.report.sources),
      ]),
      total: "Lignes visibles",
      filtre: true,
      figer: true,
      vide: "Aucun détail dans cette analyse.",
    },
  ]);
}
