import type { Figure } from "../../../core/report.ts";
import { TOTAL } from "../../../indicators/fse/code.ts";
import type { IndicateurId } from "../../../indicators/index.ts";
import { libelle } from "../../../indicators/libelles.ts";
import { note } from "../../document/blocs.ts";
import { column } from "../../document/lister.ts";
import type { Cell, Sheet, Table } from "../../document/model.ts";
import type { Rang } from "../../editions/chiffres.ts";
import { nomRang } from "../../editions/libelles.ts";
import { type CadreFse, CODES_AFFICHES, feuilleFse, rangOperation } from "../cadre.ts";

/** « Cibles »: each code against the target of the settings; a code without one says so. */
export function feuilleCibles(cadre: CadreFse): Sheet {
  return feuilleFse(cadre, "Cibles", { titre: "Cibles des indicateurs FSE+" }, [
    tableCibles(cadre),
    note(
      "Les cibles sont celles de la convention, dans les réglages : objectifs, avec indicateur (EECO01…EECR06), valeur, portee: operation et nom: code de l'opération (ou portee: ensemble, structure, apap). Sans cible, le réalisé est donné seul.",
    ),
  ]);
}

interface Ligne {
  rang: Rang;
  code: IndicateurId;
  titre: string;
  sexe: string;
  cible: number | null;
}

function tableCibles(cadre: CadreFse): Table {
  const { chiffres, periode, report } = cadre;
  const posees = report.figures
    .filter((f) => f.indicateur === "objectifs" && f.periode === periode)
    .flatMap((f) => ligneDe(f));
  const lignes = [...posees];
  for (const rang of cadre.operations.map(rangOperation)) {
    for (const { id, titre } of CODES_AFFICHES) {
      const deja = posees.some((l) => l.code === id && l.rang.portee === rang.portee && l.rang.nom === rang.nom);
      if (!deja) lignes.push({ rang, code: id, titre, sexe: TOTAL, cible: null });
    }
  }
  return {
    kind: "table",
    id: "cibles",
    columns: [
      column("portee", "Portée", "text"),
      column("code", "Code", "text"),
      column("titre", "Indicateur", { kind: "text", width: 38 }),
      column("sexe", "Sexe", "text"),
      column("realise", "Réalisé", "integer"),
      column("cible", "Cible", { kind: "integer", width: 24 }),
      column("ecart", "Écart", { kind: "integer", calcul: { type: "difference", de: "realise", moins: "cible" } }),
      column("atteint", "Atteint", {
        kind: "percent",
        calcul: { type: "ratio", num: "realise", den: "cible" },
        visuel: { type: "barre", max: 1 },
      }),
    ],
    rows: lignes.map(({ rang, code, titre, sexe, cible }): Cell[] => {
      const realise = chiffres.cellule(rang, { indicateur: code, ventilation: { sexe } }, periode);
      const rien: Cell = { motif: "", texte: "—" };
      const sans = cible === null || typeof realise !== "number";
      return [
        nomRang(rang),
        code,
        titre,
        sexe === TOTAL ? "Total" : libelle(sexe),
        realise,
        cible ?? { motif: "", texte: "cible non paramétrée" },
        sans ? rien : null,
        sans ? rien : null,
      ];
    }),
    filtre: true,
    figer: true,
  };
}

/** The line of a target: `objectifs` gives the figure as a part of it. */
function ligneDe({ portee, nom, ventilation, denominateur }: Figure): Ligne[] {
  const code = CODES_AFFICHES.find((c) => c.id === ventilation["indicateur"]);
  if (!code) return [];
  return [
    {
      rang: { portee, nom },
      code: code.id,
      titre: code.titre,
      sexe: ventilation["sexe"] ?? TOTAL,
      cible: denominateur,
    },
  ];
}
