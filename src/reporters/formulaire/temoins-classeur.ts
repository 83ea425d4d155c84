import { isoMonth } from "../../core/month.ts";
import { CHAMPS, FEUILLES, TITRES } from "../../formulaire/forme.ts";
import { type Calculs, VERSION_FORMULAIRE } from "../../formulaire/modele.ts";
import { type CaseTemoin, empreinteDe, temoinsDeLigne } from "../../formulaire/temoins.ts";
import type { Sheet, Workbook } from "../document/model.ts";
import type { GridRow } from "../xlsx/grid.ts";
import { layWorkbook } from "../xlsx/layout.ts";
import { cellsOf } from "../xlsx/plain-cells.ts";
import type { Looks } from "../xlsx/style.ts";

/** The workbook with a hidden sheet that says what it is and holds a witness of every fixed cell. */
export function avecTemoins(workbook: Workbook, apap: string, { mois, extraction }: Calculs): Workbook {
  const { grids, context } = layWorkbook(workbook);
  const temoins = grids.flatMap(({ name, rows }) =>
    rows.flatMap((row, r): [string, number, string][] => {
      const mots = temoinsDeLigne(cases(row, context.looks));
      return mots === "" ? [] : [[name, r + 1, mots]];
    }),
  );
  const champs: [string, string][] = [
    [CHAMPS.version, String(VERSION_FORMULAIRE)],
    [CHAMPS.mois, isoMonth(mois)],
    [CHAMPS.apap, apap],
    [CHAMPS.extraction, extraction],
  ];
  const empreinte: [string, string] = [CHAMPS.empreinte, empreinteDe([...champs, ...temoins])];
  return { ...workbook, feuilles: [...workbook.feuilles, feuilleControle([...champs, empreinte], temoins)] };
}

function cases(row: GridRow, looks: Looks): CaseTemoin[] {
  const out: CaseTemoin[] = [];
  for (const { c, v, s } of cellsOf(row)) {
    while (out.length < c) out.push(null);
    if (looks.list[s]?.unlocked) out[c] = { type: "saisie" };
    else if (v === null || v === "") out[c] = null;
    else out[c] = typeof v === "object" ? { type: "formule" } : { type: "fixe", valeur: v };
  }
  return out;
}

function feuilleControle(champs: readonly [string, string][], temoins: readonly [string, number, string][]): Sheet {
  return {
    nom: FEUILLES.controle,
    titre: "Contrôle du formulaire",
    sousTitres: ["Cette feuille permet à plie consolider de reconnaître le formulaire : ne pas la modifier."],
    protege: true,
    masquee: true,
    blocks: [
      {
        kind: "table",
        columns: [
          { key: "champ", titre: TITRES.champ, kind: "text" },
          { key: "valeur", titre: TITRES.valeur, kind: "text" },
        ],
        rows: champs,
      },
      {
        kind: "table",
        columns: [
          { key: "feuille", titre: TITRES.feuille, kind: "text" },
          { key: "ligne", titre: TITRES.ligne, kind: "integer" },
          { key: "temoins", titre: TITRES.temoins, kind: "text", width: 60 },
        ],
        rows: temoins,
      },
    ],
  };
}
