import { frCount } from "../../../core/format.ts";
import { TOTAL } from "../../../indicators/fse/code.ts";
import type { IndicateurId } from "../../../indicators/index.ts";
import { libelle } from "../../../indicators/libelles.ts";
import { note } from "../../document/blocs.ts";
import { aFiltrer, champ, lister } from "../../document/lister.ts";
import type { Cell, Sheet, Table } from "../../document/model.ts";
import type { Rang } from "../../editions/chiffres.ts";
import { nomRang } from "../../editions/libelles.ts";
import { type CadreFse, CODES_AFFICHES, celluleFse, feuilleFse, rangOperation } from "../cadre.ts";

/** « Cibles »: each code against the target of the settings; a code without one says so. */
export function feuilleCibles(cadre: CadreFse): Sheet {
  return feuilleFse(cadre, "Cibles", { titre: "Cibles des indicateurs FSE+", constat: titreCibles(cadre) }, [
    tableCibles(cadre),
    note(
      "Les cibles sont celles de la convention, dans les réglages : objectifs, avec indicateur (EECO01…EECR06), valeur, portee: operation et nom: code de l'opération (ou portee: ensemble, structure, apap). Sans cible, le réalisé est donné seul.",
    ),
  ]);
}

/** « Aucune cible dans les réglages », said once rather than on each line. */
function titreCibles(cadre: CadreFse): string {
  const lues = poseesDe(cadre).length;
  return `${lues === 0 ? "Aucune cible" : frCount(lues, "cible")} dans les réglages`;
}

interface Ligne {
  rang: Rang;
  code: IndicateurId;
  titre: string;
  sexe: string;
  cible: number | null;
}

function tableCibles(cadre: CadreFse): Table {
  const posees = poseesDe(cadre);
  const lignes = [...posees];
  for (const rang of cadre.operations.map(rangOperation)) {
    for (const { id, titre } of CODES_AFFICHES) {
      const deja = posees.some((l) => l.code === id && l.rang.portee === rang.portee && l.rang.nom === rang.nom);
      if (!deja) lignes.push({ rang, code: id, titre, sexe: TOTAL, cible: null });
    }
  }
  const realise = ({ rang, code, sexe }: Ligne) => celluleFse(cadre, rang, code, sexe);
  const calculable = (l: Ligne): Cell =>
    l.cible === null || typeof realise(l) !== "number" ? { motif: "", texte: "—" } : null;
  return {
    id: "cibles",
    ...lister(lignes, [
      champ("portee", "Portée", "text", ({ rang }) => nomRang(rang)),
      champ("code", "Code", "text", ({ code }) => code),
      champ("titre", "Indicateur", { kind: "text", width: 38 }, ({ titre }) => titre),
      champ("sexe", "Sexe", "text", ({ sexe }) => (sexe === TOTAL ? "Total" : libelle(sexe))),
      champ("realise", "Réalisé", "integer", realise),
      champ(
        "cible",
        "Cible",
        { kind: "integer", width: 24 },
        ({ cible }) => cible ?? { motif: "", texte: posees.length === 0 ? "—" : "cible non paramétrée" },
      ),
      champ(
        "ecart",
        "Écart",
        { kind: "integer", calcul: { type: "difference", de: "realise", moins: "cible" } },
        calculable,
      ),
      champ(
        "atteint",
        "Atteint",
        {
          kind: "percent",
          calcul: { type: "ratio", num: "realise", den: "cible" },
          visuel: { type: "barre", max: 1 },
        },
        calculable,
      ),
    ]),
    ...aFiltrer(),
  };
}

/** The targets of the settings: `objectifs` gives the figure as a part of each. */
function poseesDe({ report, periode }: CadreFse): Ligne[] {
  return report.figures.flatMap(({ indicateur, periode: sienne, portee, nom, ventilation, denominateur }) => {
    const code = CODES_AFFICHES.find((c) => c.id === ventilation["indicateur"]);
    if (indicateur !== "objectifs" || sienne !== periode || !code) return [];
    const sexe = ventilation["sexe"] ?? TOTAL;
    return [{ rang: { portee, nom }, code: code.id, titre: code.titre, sexe, cible: denominateur }];
  });
}
