import type { ChiffreEnsemble } from "../../../consolidation/modele.ts";
import { frCount } from "../../../core/format.ts";
import { RUBRIQUES } from "../../../formulaire/rubriques.ts";
import { alerte } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block, Cell, Note, Table } from "../../document/model.ts";
import { titreRubrique } from "../../formulaire/mots.ts";
import type { EtatConsolidation } from "../etat.ts";
import { enEcart } from "../mots.ts";

/** « Synthèse »: who answered, who did not, and the figures of the whole. */
export function blocsSynthese(etat: EtatConsolidation): Block[] {
  const { ensemble, recus } = etat.consolidation;
  return [...blocsReponses(etat), ...rienADire(etat), { kind: "saut" }, ...tablesEnsemble(ensemble, recus.length)];
}

/** What has no sheet, since nothing is in it. */
function rienADire({ consolidation: { recus, chiffres, lignes, incoherences } }: EtatConsolidation): Note[] {
  const texte = [
    ...(enEcart(chiffres).length === 0 ? ["Chaque chiffre déclaré est celui de l'extraction."] : []),
    ...(lignes.length === 0 ? ["Les lignes des formulaires sont celles de l'extraction."] : []),
    ...(incoherences.length === 0 ? ["Aucune contradiction dans un même formulaire."] : []),
  ];
  return recus.length === 0 || texte.length === 0 ? [] : [{ kind: "note", texte }];
}

/** Who answered and who did not, for the workbook and the terminal. */
export function blocsReponses(etat: Pick<EtatConsolidation, "consolidation">): Block[] {
  const { recus, manquants, chiffres, lignes, incoherences } = etat.consolidation;
  const attendus = recus.length + manquants.length;
  const ecarts = enEcart(chiffres).length;
  const declares = chiffres.filter((c) => c.declare !== null).length;
  return [
    {
      kind: "cartes",
      items: [
        {
          label: "Formulaires reçus",
          value: recus.length,
          detail: `sur ${attendus} attendus`,
          ...(manquants.length > 0 ? { tone: "majeur" as const } : {}),
        },
        { label: "Chiffres déclarés", value: declares, detail: `${frCount(ecarts, "écart")} avec l'extraction` },
        {
          label: "Écarts sur les lignes",
          value: lignes.length,
          detail: lignes.length > 0 ? "feuille Participants" : "dans les formulaires",
        },
        { label: "Incohérences", value: incoherences.length, detail: "dans un même formulaire" },
      ],
    },
    ...manquantsDe(manquants),
    ...casesEcartees(etat),
    tableRecus(etat),
  ];
}

function manquantsDe(manquants: readonly string[]): Note[] {
  if (manquants.length === 0) return [];
  return [
    alerte(
      `Sans formulaire : ${manquants.join(", ")}. Leurs chiffres sont ceux de l'extraction, et n'ont pas été confirmés.`,
    ),
  ];
}

/** Cells that cannot be read, and which totals lack them. */
function casesEcartees({ consolidation }: Pick<EtatConsolidation, "consolidation">): Block[] {
  const { ecartees } = consolidation;
  if (ecartees.length === 0) return [];
  const touches = new Set(ecartees.flatMap((c) => c.touche));
  const totaux =
    touches.size === 0
      ? "aucun total n'en dépend"
      : `${frCount(touches.size, "total déclaré est incomplet", "totaux déclarés sont incomplets")} : ${[...touches].sort().join(", ")}`;
  return [
    alerte(
      `${frCount(ecartees.length, "case n'a pas pu être lue", "cases n'ont pas pu être lues")} et ${ecartees.length > 1 ? "sont mises" : "est mise"} de côté ; le reste des formulaires est pris, et ${totaux}.`,
    ),
    {
      titre: "Cases mises de côté",
      ...lister(ecartees, [
        champ("apap", "APAP", "text", (c) => c.apap),
        champ("fichier", "Fichier", { kind: "prose", width: 30 }, (c) => c.fichier),
        champ("feuille", "Feuille", "text", (c) => c.feuille),
        champ("cellule", "Case", "text", (c) => c.cellule),
        champ("pourquoi", "Pourquoi", { kind: "prose", width: 34 }, (c) => c.pourquoi),
        champ("touche", "Total incomplet", "text", (c) => c.touche.join(", ")),
      ]),
      detaille: { rien: "cases qui ne se lisent pas, qu'aucun chiffre ne compte" },
    },
  ];
}

function tableRecus({ consolidation }: Pick<EtatConsolidation, "consolidation">): Table {
  return {
    kind: "table",
    titre: "Formulaires",
    columns: [
      { key: "apap", titre: "APAP", kind: "text" },
      { key: "structures", titre: "Structure", kind: "prose", width: 26, large: true },
      { key: "fichier", titre: "Fichier", kind: "prose", width: 30, large: true },
      { key: "verifie", titre: "Vérifié", kind: "text" },
      { key: "par", titre: "Par", kind: "text", large: true },
      { key: "le", titre: "Le", kind: "date", large: true },
      { key: "ecarts", titre: "Chiffres en écart", kind: "integer", width: 10, total: "somme" },
      { key: "lignes", titre: "Lignes en écart", kind: "integer", width: 10, total: "somme" },
      { key: "extraction", titre: "Extraction", kind: "text" },
      { key: "observation", titre: "Observation générale", kind: "prose", width: 30, large: true },
    ],
    rows: [
      ...consolidation.recus.map((r): Cell[] => [
        r.apap,
        r.structures.join(", "),
        r.fichier,
        r.verifie ? "oui" : { value: "non", tone: "majeur" },
        r.par,
        r.le,
        r.ecarts,
        r.ecartsLignes,
        r.memeExtraction ? "la même" : "une autre",
        r.observation,
      ]),
      ...consolidation.manquants.map((apap): Cell[] => [
        apap,
        null,
        null,
        { value: "non reçu", tone: "majeur" },
        ...Array.from({ length: 6 }, () => null),
      ]),
    ],
    total: "Ensemble",
  };
}

function tablesEnsemble(ensemble: readonly ChiffreEnsemble[], recus: number): Table[] {
  return [...new Set(RUBRIQUES.map((r) => r.section))].map((section): Table => {
    return {
      titre: section,
      ...lister(
        ensemble.filter(({ rubrique }) => rubrique.section === section),
        [
          champ("chiffre", "Chiffre", { kind: "prose", width: 40 }, ({ rubrique }) => titreRubrique(rubrique)),
          champ("code", "Code", "text", ({ rubrique }) => rubrique.code),
          champ("declarants", "Déclarants", "integer", ({ declarants }) =>
            declarants < recus ? { value: declarants, tone: "majeur" } : declarants,
          ),
          champ("declare", "Déclaré", { kind: "integer", width: 10 }, ({ declare, illisibles }) =>
            declareDit(declare, illisibles),
          ),
          champ(
            "calcule",
            "Extraction",
            { kind: "integer", width: 10 },
            ({ calcule, motif }) => calcule ?? { motif: motif ?? "non calculé" },
          ),
          champ(
            "retenu",
            "Retenu",
            { kind: "integer", width: 10 },
            ({ retenu }) => retenu ?? { motif: "inconnu pour un APAP au moins" },
          ),
        ],
      ),
    };
  });
}

/** The declared sum, marked when a form's cell could not be read. */
function declareDit(declare: number | null, illisibles: number): Cell {
  const manque = `incomplet : ${frCount(illisibles, "case illisible", "cases illisibles")} dans les formulaires`;
  if (declare === null) return { motif: illisibles > 0 ? manque : "aucun formulaire ne donne ce chiffre" };
  return illisibles > 0 ? { value: declare, reserve: manque } : declare;
}
