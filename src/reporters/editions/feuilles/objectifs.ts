import type { Cell, Sheet, Table } from "../../document/model.ts";
import type { Rang } from "../chiffres.ts";
import { apapsDe, type Edition, feuille } from "../edition.ts";
import { nomRang } from "../libelles.ts";
import type { Socle } from "../socle.ts";

/** « Objectifs »: every figure that the settings give a target, what it is, how much of the target it reaches. */
export function feuilleObjectifs(socle: Socle, edition: Edition): Sheet {
  const { rang } = edition;
  const rangs: readonly Rang[] = [
    rang,
    ...(rang.portee === "ensemble" ? socle.structures : []),
    ...apapsDe(socle, edition).filter((a) => rang.portee === "ensemble" || socle.structuresDe.get(a.nom)?.size === 1),
  ];
  return feuille(
    socle,
    edition,
    "Objectifs",
    [
      table(socle, rangs, socle.spans.cumul, "Depuis janvier"),
      ...(socle.spans.convention === null
        ? []
        : [table(socle, rangs, socle.spans.convention, "Depuis le début de la convention")]),
    ],
    { nominative: false },
  );
}

function table({ chiffres }: Socle, rangs: readonly Rang[], periode: string, titre: string): Table {
  const rows = rangs.flatMap((rang) =>
    chiffres.liste(rang, "objectifs", periode).map((f): Cell[] => {
      const { indicateur = "", ...ventilation } = f.ventilation;
      return [
        nomRang(rang),
        chiffres.catalogue.nomDe(indicateur, ventilation),
        chiffres.catalogue.trouver(indicateur)?.unite ?? "",
        f.numerateur ?? { motif: f.raison ?? "non calculé" },
        f.denominateur,
        f.raison === null ? null : { motif: f.raison },
      ];
    }),
  );
  return {
    kind: "table",
    titre,
    columns: [
      { key: "qui", titre: "Qui", kind: "text" },
      { key: "quoi", titre: "Indicateur", kind: "prose" },
      { key: "unite", titre: "Unité", kind: "text" },
      { key: "valeur", titre: "Réalisé", kind: "decimal", decimales: 2 },
      { key: "objectif", titre: "Objectif", kind: "decimal", decimales: 2 },
      { key: "atteint", titre: "Atteint", kind: "percent", calcul: { type: "ratio", num: "valeur", den: "objectif" } },
    ],
    rows,
    vide: "Aucun objectif dans les réglages (liste « objectifs » de plie.yaml).",
  };
}
