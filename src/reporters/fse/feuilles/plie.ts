import { NATURES } from "../../../faits/nature-sortie.ts";
import type { FicheFse, SortiePlie } from "../../../fse/fiche-fse.ts";
import { libelle } from "../../../indicators/libelles.ts";
import { motsDe } from "../../../normes/vocabulaire.ts";
import { colonneAbsente } from "../../../parcours/disponibilite.ts";
import { note } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block, Calcul, Cell, Column, Sheet, Table } from "../../document/model.ts";
import { type CadreFse, feuilleFse, nomOperation } from "../cadre.ts";
import { identite } from "./participants.ts";

const RESULTATS = ["EECR01", "EECR02", "EECR03", "EECR04"] as const;
const MOTIF_NUL = "aucune sortie à rapporter";

/** « PLIE »: the sorties of the period by nature, kept apart: they are not FSE+ results. */
export function feuillePlie(cadre: CadreFse): Sheet {
  const absente = colonneAbsente(["parcours.date_sortie_reelle", "parcours.nature_sortie"], cadre.contexte);
  const blocs: Block[] = [
    {
      kind: "note",
      tone: "alerte",
      texte:
        "À part, pour le PLIE : une sortie positive ou dynamique n'est pas un résultat FSE+. Les résultats FSE+ (EECR) viennent de la situation constatée à la sortie, jamais de la nature de la sortie, et rien n'y est neutralisé.",
    },
  ];
  if (absente !== null) blocs.push(note(`Sorties du PLIE non calculées : ${absente}.`));
  else blocs.push(tableTaux(cadre), tableCroisee(cadre.fiches), tableSorties(cadre));
  return feuilleFse(cadre, "PLIE", { titre: "Sorties du PLIE, à part", nominative: true }, blocs);
}

function sortiesDe(fiches: readonly FicheFse[]): SortiePlie[] {
  return fiches.flatMap((f) => f.sorties);
}

function compte(sorties: readonly SortiePlie[], nature: SortiePlie["nature"]): number {
  return sorties.filter((s) => s.nature === nature).length;
}

function tableTaux({ operations, fiches, report }: CadreFse): Table {
  const toutes = sortiesDe(fiches);
  const ratio = (num: string, den: string): Calcul => ({ type: "ratio", num, den, motifNul: MOTIF_NUL });
  return {
    kind: "table",
    id: "taux",
    titre: "Sorties réelles de la période, en parcours (annexe 2 du cahier des charges)",
    columns: [
      { key: "operation", titre: "Opération", kind: "text" },
      { key: "sorties", titre: "Sorties", kind: "integer", total: "somme" },
      ...NATURES.map((n): Column => ({ key: n, titre: libelle(n), kind: "integer", total: "somme" })),
      { key: "retenues", titre: "Non neutralisées", kind: "integer", total: "somme", groupe: "Taux" },
      { key: "reussies", titre: "Positives et dynamiques", kind: "integer", total: "somme", groupe: "Taux" },
      {
        key: "caen",
        titre: motsDe(report).tauxNet,
        kind: "percent",
        groupe: "Taux",
        calcul: ratio("reussies", "retenues"),
      },
      { key: "sans", titre: "Sans dynamiques", kind: "percent", groupe: "Taux", calcul: ratio("Positive", "retenues") },
      { key: "brut", titre: "Brut", kind: "percent", groupe: "Taux", calcul: ratio("reussies", "sorties") },
    ],
    rows: operations.map((o): Cell[] => {
      const sorties = sortiesDe(fiches.filter((f) => f.operation === o.code));
      return [
        nomOperation(o),
        sorties.length,
        ...NATURES.map((n) => compte(sorties, n)),
        sorties.length - compte(sorties, "Neutralisee"),
        compte(sorties, "Positive") + compte(sorties, "Dynamique"),
        null,
        null,
        null,
      ];
    }),
    detaille: [
      { column: "sorties", chiffre: "sorties réelles de la période", vaut: toutes.length },
      ...NATURES.map((n) => ({ column: n, chiffre: `sorties, ${n}`, vaut: compte(toutes, n) })),
      { column: "retenues", chiffre: "sorties non neutralisées", vaut: toutes.length - compte(toutes, "Neutralisee") },
      {
        column: "reussies",
        chiffre: "sorties positives et dynamiques",
        vaut: compte(toutes, "Positive") + compte(toutes, "Dynamique"),
      },
    ],
    total: "Ensemble",
  };
}

/** How the nature of the last sortie and the FSE+ results of the same complete records differ. */
function tableCroisee(fiches: readonly FicheFse[]): Table {
  const sortis = fiches.filter((f) => f.complet && f.sortie !== null && f.sorties.length > 0);
  return {
    kind: "table",
    titre: "Mêmes personnes : nature de la dernière sortie et résultats FSE+ (enregistrements complets)",
    columns: [
      { key: "nature", titre: "Nature de la sortie", kind: "text" },
      { key: "sortis", titre: "Enregistrements sortis", kind: "integer", total: "somme" },
      ...RESULTATS.map((code): Column => ({ key: code, titre: code, kind: "integer", total: "somme" })),
      { key: "aucun", titre: "Aucun résultat", kind: "integer", total: "somme" },
    ],
    rows: NATURES.map((n): Cell[] => {
      const siens = sortis.filter((f) => f.sorties.at(-1)?.nature === n);
      return [
        libelle(n),
        siens.length,
        ...RESULTATS.map((code) => siens.filter((f) => f.codes.has(code)).length),
        siens.filter((f) => RESULTATS.every((code) => !f.codes.has(code))).length,
      ];
    }),
    detaille: [
      { column: "sortis", chiffre: "enregistrements complets sortis", vaut: sortis.length },
      ...RESULTATS.map((code) => ({
        column: code,
        chiffre: code,
        vaut: sortis.filter((f) => f.codes.has(code)).length,
      })),
      {
        column: "aucun",
        chiffre: "sans résultat",
        vaut: sortis.filter((f) => RESULTATS.every((code) => !f.codes.has(code))).length,
      },
    ],
    total: "Ensemble",
  };
}

function tableSorties(cadre: CadreFse): Table {
  return {
    id: "sorties",
    titre: "Sorties de la période",
    ...lister(
      cadre.fiches.flatMap((f) => f.sorties.map((s, i) => ({ f, s, derniere: i === f.sorties.length - 1 }))),
      [
        identite(cadre, ({ f }) => f),
        champ("parcours", "Parcours", "text", ({ s }) => s.parcours),
        champ("date", "Sortie réelle", "date", ({ s }) => s.date),
        champ("nature", "Nature (PLIE)", "text", ({ s }) => libelle(s.nature)),
        champ("motif", "Motif (PLIE)", { kind: "prose", width: 30 }, ({ s }) => s.motif),
        // results belong to the record's exit, its last one
        champ("resultats", "Résultats FSE+", "text", ({ f, derniere }) =>
          derniere && f.sortie !== null ? RESULTATS.filter((code) => f.codes.has(code)).join(", ") || "aucun" : "—",
        ),
        champ("complet", "Complet", "text", ({ f }) => (f.complet ? "oui" : "non")),
        champ("apap", "APAP", "text", ({ f }) => f.apap ?? "Sans APAP"),
      ],
    ),
    filtre: true,
    detaille: NATURES.map((n) => ({
      ou: [{ column: "nature", egal: libelle(n) }],
      chiffre: `sorties, ${n}`,
      vaut: compte(sortiesDe(cadre.fiches), n),
    })),
    vide: "Aucune sortie dans la période.",
  };
}
