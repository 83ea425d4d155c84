import { compareText } from "../../../core/text.ts";
import { DONNEES_FSE, type DonneeFse } from "../../../fse/completude.ts";
import type { FicheFse } from "../../../fse/fiche-fse.ts";
import { colonneAbsente } from "../../../parcours/disponibilite.ts";
import { grouper } from "../../editions/socle.ts";
import type { Block, Cell, Column, Sheet, Table } from "../../xlsx/model.ts";
import { type CadreFse, feuilleFse } from "../cadre.ts";
import { identite } from "./participants.ts";

/** « Complétude »: who misses what, one table per APAP to send back, filled in, to the équipe du PLIE. */
export function feuilleCompletude(cadre: CadreFse): Sheet {
  const absentes = DONNEES_FSE.filter((d) => colonneAbsente([d.colonnes.join("|")], cadre.contexte) !== null);
  const donnees = DONNEES_FSE.filter((d) => !absentes.includes(d));
  const parApap = [...grouper(cadre.fiches, (f) => f.apap)].sort(([a], [b]) => compareText(a, b));
  const blocs: Block[] = [
    {
      kind: "note",
      texte: [
        "Sans sexe, date de naissance, situation à l'entrée et niveau de formation, un participant n'est pas complet : il ne compte que dans EECO01 et ses dépenses peuvent être écartées. Vide ne veut pas dire non.",
        ...(absentes.length === 0
          ? []
          : [
              `Colonnes absentes de l'extraction, donc vides pour tous et non listées ci-dessous : ${absentes.map((d) => d.titre).join(", ")}.`,
            ]),
      ],
    },
    synthese(parApap, donnees),
  ];
  for (const [apap, fiches] of parApap) {
    const incompletes = fiches.filter((f) => f.manques.some((m) => donnees.some((d) => d.cle === m.donnee)));
    if (incompletes.length === 0) continue;
    blocs.push({ kind: "saut" }, tableApap(cadre, apap, incompletes, donnees));
  }
  return feuilleFse(cadre, "Complétude", "Complétude : qui manque de quoi, par APAP", blocs, true);
}

function manque(f: FicheFse, donnee: DonneeFse): string | null {
  return f.manques.find((m) => m.donnee === donnee.cle)?.texte ?? null;
}

function synthese(
  parApap: readonly (readonly [string | null, readonly FicheFse[]])[],
  donnees: readonly DonneeFse[],
): Table {
  return {
    kind: "table",
    id: "synthese",
    titre: "Par APAP : enregistrements, complets, valeurs à saisir ou à préciser",
    columns: [
      { key: "apap", titre: "APAP", kind: "text" },
      { key: "tous", titre: "Enregistrements", kind: "integer", total: "somme" },
      { key: "complets", titre: "Complets", kind: "integer", total: "somme" },
      {
        key: "part",
        titre: "Part",
        kind: "percent",
        calcul: { type: "ratio", num: "complets", den: "tous" },
        visuel: { type: "barre", max: 1 },
      },
      ...donnees.map((d): Column => ({ key: d.cle, titre: d.titre, kind: "integer", total: "somme" })),
    ],
    rows: parApap.map(([apap, fiches]): Cell[] => [
      apap ?? "Sans APAP",
      fiches.length,
      fiches.filter((f) => f.complet).length,
      null,
      ...donnees.map((d) => fiches.filter((f) => manque(f, d) !== null).length),
    ]),
    total: "Ensemble",
    vide: "Aucun enregistrement dans la période.",
  };
}

function tableApap(
  cadre: CadreFse,
  apap: string | null,
  fiches: readonly FicheFse[],
  donnees: readonly DonneeFse[],
): Table {
  const { columns, cellules } = identite(cadre);
  const structures = [...new Set(fiches.map((f) => f.structure ?? "Sans structure"))].sort(compareText);
  const voulues = donnees.filter((d) => fiches.some((f) => manque(f, d) !== null));
  return {
    kind: "table",
    titre: `${apap ?? "Sans APAP"} — ${structures.join(", ")}`,
    columns: [
      ...columns,
      { key: "entree", titre: "Entrée", kind: "date" },
      ...voulues.map((d): Column => ({ key: d.cle, titre: d.titre, kind: "prose", width: 15 })),
      { key: "reponse", titre: "Réponse de l'APAP", kind: "prose", width: 30, saisie: { type: "libre" } },
    ],
    rows: fiches.map((f): Cell[] => [
      ...cellules(f),
      f.entree,
      ...voulues.map((d): Cell => {
        const texte = manque(f, d);
        if (texte === null) return null;
        return { value: texte, tone: d.genre === "requise" && !f.complet ? "bloquant" : "mineur" };
      }),
      null,
    ]),
  };
}
