import { frCount } from "../../../core/format.ts";
import { NATURES } from "../../../faits/nature-sortie.ts";
import type { FicheFse, SortiePlie } from "../../../fse/fiche-fse.ts";
import { libelle } from "../../../indicators/libelles.ts";
import { motsDe } from "../../../normes/vocabulaire.ts";
import { colonneAbsente } from "../../../parcours/disponibilite.ts";
import type { OperationFse } from "../../../parcours/fse/operations.ts";
import { alerte } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block, Calcul, Sheet, Table } from "../../document/model.ts";
import { type CadreFse, feuilleFse, nomOperation } from "../cadre.ts";
import { identite } from "./participants.ts";

const RESULTATS = ["EECR01", "EECR02", "EECR03", "EECR04"] as const;
const MOTIF_NUL = "aucune sortie à rapporter";

/** « PLIE »: the sorties of the period by nature, kept apart: they are not FSE+ results. */
export function feuillePlie(cadre: CadreFse): Sheet {
  const absente = colonneAbsente(["parcours.date_sortie_reelle", "parcours.nature_sortie"], cadre.contexte);
  const blocs: Block[] = [
    alerte(
      "À part, pour le PLIE : une sortie positive ou dynamique n'est pas un résultat FSE+. Les résultats FSE+ (EECR) viennent de la situation constatée à la sortie, jamais de la nature de la sortie, et rien n'y est neutralisé.",
    ),
  ];
  if (absente === null) blocs.push(tableTaux(cadre), tableCroisee(cadre.fiches), tableSorties(cadre));
  const constat =
    absente === null ? titreSorties(sortiesDe(cadre.fiches)) : `Sorties du PLIE non calculées : ${absente}`;
  return feuilleFse(cadre, "PLIE", { titre: "Sorties du PLIE, à part", nominative: true, constat }, blocs);
}

/** « 24 sorties dans la période, dont 14 positives ou dynamiques » */
function titreSorties(sorties: readonly SortiePlie[]): string {
  if (sorties.length === 0) return "Aucune sortie dans la période";
  const reussies = sorties.filter((s) => s.nature === "Positive" || s.nature === "Dynamique").length;
  return `${frCount(sorties.length, "sortie")} dans la période, dont ${frCount(reussies, "positive ou dynamique", "positives ou dynamiques")}`;
}

function sortiesDe(fiches: readonly FicheFse[]): SortiePlie[] {
  return fiches.flatMap((f) => f.sorties);
}

const SOMME = { kind: "integer", total: "somme" } as const;

function tableTaux({ operations, fiches, report }: CadreFse): Table {
  const ratio = (num: string, den: string): Calcul => ({ type: "ratio", num, den, motifNul: MOTIF_NUL });
  const compte = (key: string, titre: string, natures: readonly SortiePlie["nature"][], groupe?: string) => {
    const compter = (siennes: readonly FicheFse[]) =>
      sortiesDe(siennes).filter((s) => natures.includes(s.nature)).length;
    return champ(
      key,
      titre,
      groupe === undefined ? SOMME : { ...SOMME, groupe },
      (o: OperationFse) => compter(fiches.filter((f) => f.operation === o.code)),
      compter(fiches),
    );
  };
  const retenues = NATURES.filter((n) => n !== "Neutralisee");
  return {
    id: "taux",
    titre: "Sorties réelles de la période, en parcours (natures du cahier des charges)",
    ...lister(operations, [
      champ("operation", "Opération", "text", nomOperation),
      compte("sorties", "Sorties", NATURES),
      NATURES.map((n) => compte(n, libelle(n), [n])),
      compte("retenues", "Non neutralisées", retenues, "Taux"),
      compte("reussies", "Positives et dynamiques", ["Positive", "Dynamique"], "Taux"),
      champ("caen", motsDe(report).tauxNet, {
        kind: "percent",
        groupe: "Taux",
        calcul: ratio("reussies", "retenues"),
      }),
      champ("sans", "Sans dynamiques", { kind: "percent", groupe: "Taux", calcul: ratio("Positive", "retenues") }),
      champ("brut", "Brut", { kind: "percent", groupe: "Taux", calcul: ratio("reussies", "sorties") }),
    ]),
    total: "Ensemble",
  };
}

/** How the nature of the last sortie and the FSE+ results of the same complete records differ. */
function tableCroisee(fiches: readonly FicheFse[]): Table {
  const sortis = fiches.filter((f) => f.complet && f.sortie !== null && f.sorties.length > 0);
  const compte = (key: string, titre: string, garde: (f: FicheFse) => boolean) =>
    champ(
      key,
      titre,
      SOMME,
      (nature: SortiePlie["nature"]) => sortis.filter((f) => f.sorties.at(-1)?.nature === nature && garde(f)).length,
      sortis.filter(garde).length,
    );
  return {
    titre: "Mêmes personnes : nature de la dernière sortie et résultats FSE+ (enregistrements complets)",
    ...lister(NATURES, [
      champ("nature", "Nature de la sortie", "text", (n) => libelle(n)),
      compte("sortis", "Enregistrements sortis", () => true),
      RESULTATS.map((code) => compte(code, code, (f) => f.codes.has(code))),
      compte("aucun", "Aucun résultat", (f) => RESULTATS.every((code) => !f.codes.has(code))),
    ]),
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
      vaut: sortiesDe(cadre.fiches).filter((s) => s.nature === n).length,
    })),
    vide: "Aucune sortie dans la période.",
  };
}
