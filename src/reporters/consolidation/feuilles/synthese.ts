import type { ChiffreEnsemble, Recu } from "../../../consolidation/modele.ts";
import { frCount } from "../../../core/format.ts";
import { RUBRIQUES } from "../../../formulaire/rubriques.ts";
import { alerte } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block, Cell, Note, Table } from "../../document/model.ts";
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
    ...(manquants.length === 0 ? [] : [alerte(`Sans formulaire : ${manquants.join(", ")}. ${NON_CONFIRMES}`)]),
    ...casesEcartees(etat),
    tableRecus(etat),
  ];
}

const NON_CONFIRMES = "Leurs chiffres sont ceux de l'extraction, et n'ont pas été confirmés.";

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

function tableRecus({ consolidation: { recus, manquants } }: Pick<EtatConsolidation, "consolidation">): Table {
  const lignes: (Pick<Recu, "apap"> & Partial<Recu>)[] = [...recus, ...manquants.map((apap) => ({ apap }))];
  const large = true as const;
  return {
    titre: "Formulaires",
    ...lister(lignes, [
      champ("apap", "APAP", "text", (r) => r.apap),
      champ("structures", "Structure", { kind: "prose", width: 26, large }, (r) => r.structures?.join(", ") ?? null),
      champ("fichier", "Fichier", { kind: "prose", width: 30, large }, (r) => r.fichier ?? null),
      champ("verifie", "Vérifié", "text", ({ verifie }) =>
        verifie ? "oui" : { value: verifie === undefined ? "non reçu" : "non", tone: "majeur" },
      ),
      champ("par", "Par", { kind: "text", large }, (r) => r.par ?? null),
      champ("le", "Le", { kind: "date", large }, (r) => r.le ?? null),
      champ("ecarts", "Chiffres en écart", { kind: "integer", width: 10, total: "somme" }, (r) => r.ecarts ?? null),
      champ("lignes", "Lignes en écart", { kind: "integer", width: 10, total: "somme" }, (r) => r.ecartsLignes ?? null),
      champ("extraction", "Extraction", "text", ({ memeExtraction: meme }) =>
        meme === undefined ? null : meme ? "la même" : "une autre",
      ),
      champ("observation", "Observation générale", { kind: "prose", width: 30, large }, (r) => r.observation ?? null),
    ]),
    total: "Ensemble",
  };
}

function tablesEnsemble(ensemble: readonly ChiffreEnsemble[], recus: number): Table[] {
  return [...new Set(RUBRIQUES.map((r) => r.section))].map(
    (section): Table => ({
      titre: section,
      ...lister(
        ensemble.filter(({ rubrique }) => rubrique.section === section),
        [
          champ("chiffre", "Chiffre", { kind: "prose", width: 40 }, ({ rubrique }) => rubrique.titre),
          champ("code", "Code", "text", ({ rubrique }) => rubrique.code),
          champ("declarants", "Déclarants", "integer", ({ declarants }) =>
            declarants < recus ? { value: declarants, tone: "majeur" } : declarants,
          ),
          champ("declare", "Déclaré", ENTIER, declareDit),
          champ("calcule", "Extraction", ENTIER, ({ calcule, motif }) => calcule ?? { motif: motif ?? "non calculé" }),
          champ("retenu", "Retenu", ENTIER, ({ retenu }) => retenu ?? { motif: "inconnu pour un APAP au moins" }),
        ],
      ),
    }),
  );
}

const ENTIER = { kind: "integer", width: 10 } as const;

/** The declared sum, marked when a form's cell could not be read. */
function declareDit({ declare, illisibles }: ChiffreEnsemble): Cell {
  const manque = `incomplet : ${frCount(illisibles, "case illisible", "cases illisibles")} dans les formulaires`;
  if (declare === null) return { motif: illisibles > 0 ? manque : "aucun formulaire ne donne ce chiffre" };
  return illisibles > 0 ? { value: declare, reserve: manque } : declare;
}
