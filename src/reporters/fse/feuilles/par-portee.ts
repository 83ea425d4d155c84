import type { Portee } from "../../../core/report.ts";
import { TOTAL } from "../../../indicators/fse/code.ts";
import type { IndicateurId } from "../../../indicators/index.ts";
import { note } from "../../document/blocs.ts";
import type { Block, Cell, Column, Missing, Sheet, Table } from "../../document/model.ts";
import { ENSEMBLE, type Rang } from "../../editions/chiffres.ts";
import { nomRang } from "../../editions/libelles.ts";
import { sommesDe } from "../../editions/sommes.ts";
import { type Colonne, colonne, nomEnTete, tableChiffres } from "../../editions/tables-chiffres.ts";
import { type CadreFse, CODES_AFFICHES, celluleFse, enregistrements, feuilleFse, totalFse } from "../cadre.ts";
import { SEXES_AFFICHES } from "./indicateurs.ts";

/** Codes of each table: all of them on one line would not be read on a page. */
const TABLES = [
  { titre: "Situation d'emploi et âge à l'entrée", codes: /^EECO0[1-8]$/ },
  { titre: "Niveau de formation et publics", codes: /^EECO(09|1\d)$/ },
  { titre: "Résultats à la sortie et six mois après", codes: /^EECR/ },
] as const;

/** « Par structure » or « Par APAP »: totals of each code, then each sexe. */
export function feuilleParPortee(cadre: CadreFse, portee: Portee & ("structure" | "apap")): Sheet {
  const titre = portee === "structure" ? "Par structure" : "Par APAP";
  const enTete = portee === "structure" ? "Structure" : "APAP";
  // those that have a record at least
  const rangs = cadre.chiffres.rangs(portee).filter((rang) => (totalFse(cadre, "EECO01", rang) ?? 0) > 0);
  const blocs: Block[] = [
    note(
      "Chaque enregistrement va à l'APAP et à la structure en charge le jour de l'entrée. EECO01 compte tous les enregistrements, les autres indicateurs les enregistrements complets.",
    ),
    ...TABLES.map((t): Block => tableTotaux(cadre, rangs, enTete, t)),
    { kind: "saut" },
    detail(cadre, rangs, enTete),
  ];
  return feuilleFse(
    cadre,
    titre,
    { titre: `Indicateurs FSE+ ${titre.toLowerCase().replace("apap", "APAP")}`, constat: enregistrements(cadre) },
    blocs,
  );
}

function tableTotaux(
  { chiffres, periode }: CadreFse,
  rangs: readonly Rang[],
  enTete: string,
  { titre, codes }: (typeof TABLES)[number],
): Table {
  const colonnes = CODES_AFFICHES.filter(({ id, empechement }) => codes.test(id) && !empechement).flatMap(
    ({ id, titre: nom }): Colonne[] => {
      const duCode = (indicateur: IndicateurId, titre: string): Colonne =>
        colonne({ indicateur, ventilation: { sexe: TOTAL } }, { key: indicateur, titre, groupe: id });
      return id === "EECO01" ? [duCode(id, nom), duCode("EECO01_complets", "dont complets")] : [duCode(id, nom)];
    },
  );
  return tableChiffres(chiffres, {
    titre,
    entetes: [nomEnTete(enTete, enTete === "APAP" ? "apap" : null)],
    rangs,
    total: ENSEMBLE,
    periode,
    colonnes,
  });
}

function detail(cadre: CadreFse, rangs: readonly Rang[], enTete: string): Table {
  const { chiffres, periode } = cadre;
  const keys = SEXES_AFFICHES.map(({ code }) => code);
  const rows: Cell[][] = [];
  const codes = new Map<string, IndicateurId>();
  for (const rang of rangs) {
    for (const code of CODES_AFFICHES) {
      for (const indicateur of code.id === "EECO01" ? (["EECO01", "EECO01_complets"] as const) : [code.id]) {
        const cellules = keys.map((sexe) => celluleFse(cadre, rang, indicateur, sexe));
        const manquant = cellules.find((c): c is Missing => typeof c !== "number");
        if (!manquant && cellules.every((c) => c === 0)) continue;
        if (code.empechement) continue;
        codes.set(nomDuCode(indicateur), indicateur);
        rows.push([nomRang(rang), nomDuCode(indicateur), ...cellules, manquant ?? null]);
      }
    }
  }
  return {
    kind: "table",
    id: "detail",
    titre: "Par sexe (les indicateurs à zéro ne sont pas repris)",
    columns: [
      { key: "nom", titre: enTete, kind: "text" },
      { key: "code", titre: "Code", kind: "text" },
      ...SEXES_AFFICHES.map(({ code, titre }): Column => ({ key: code, titre, kind: "integer" })),
      { key: "total", titre: "Total", kind: "integer", calcul: { type: "somme", de: keys } },
    ],
    rows,
    filtre: true,
    detaille: [...codes].flatMap(([egal, indicateur]) =>
      sommesDe(
        chiffres,
        ENSEMBLE,
        keys.map((sexe) => ({
          column: sexe,
          ou: [{ column: "code", egal }],
          chiffre: { indicateur, ventilation: { sexe } },
          periode,
        })),
      ),
    ),
    vide: "Aucun enregistrement dans la période.",
  };
}

function nomDuCode(indicateur: IndicateurId): string {
  return indicateur === "EECO01_complets" ? "EECO01 complets" : indicateur;
}
