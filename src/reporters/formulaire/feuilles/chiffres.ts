import { frDay } from "../../../core/day.ts";
import { frMonth } from "../../../core/month.ts";
import { FEUILLES, MAX_SAISI, TITRES } from "../../../formulaire/forme.ts";
import type { Calculs } from "../../../formulaire/modele.ts";
import { RUBRIQUES } from "../../../formulaire/rubriques.ts";
import { column } from "../../document/lister.ts";
import type { Block, Cell, Column, Sheet, Table } from "../../document/model.ts";

/** Days before and after the arrêté between which the check may be dated. */
const VERIFICATION = { avant: 31, apres: 366 };

/** « Mes chiffres »: each figure as the extraction has it, and the cell where the APAP confirms or corrects it. */
export function feuilleChiffres(calculs: Calculs, apap: string, organisme: string): Sheet {
  const structures = calculs.structuresDe(apap);
  const [debut, fin] = [frMonth(calculs.mois), frDay(calculs.arrete)];
  return {
    nom: FEUILLES.chiffres,
    titre: `Tableau de bord de ${apap}, ${debut}`,
    sousTitres: [
      [organisme, ...structures].join(" · "),
      `Extraction arrêtée au ${fin}. Corriger la colonne « ${TITRES.declare} » là où le chiffre n'est pas le bon ; rien d'autre n'est à toucher que les cases teintées.`,
    ],
    protege: true,
    portrait: true,
    blocks: [tableVerification(calculs), ...tablesChiffres(calculs, apap)],
  };
}

function tableVerification({ arrete }: Calculs): Block {
  return {
    kind: "table",
    columns: [
      column("remarque", TITRES.remarque, { kind: "prose", width: 34, saisie: { type: "libre" } }),
      column("verifie", TITRES.verifie, {
        kind: "text",
        saisie: { type: "liste", valeurs: ["oui", "non"], message: "Choisir oui ou non." },
      }),
      column("le", TITRES.le, {
        kind: "date",
        saisie: {
          type: "date",
          min: arrete - VERIFICATION.avant,
          max: arrete + VERIFICATION.apres,
          message: "Saisir la date de la vérification, jj/mm/aaaa.",
        },
      }),
      column("par", TITRES.par, { kind: "text", width: 14, saisie: { type: "libre" } }),
    ],
    rows: [[null, null, null, null]],
  };
}

/** One table per section; the columns stand at the same place in each. */
function tablesChiffres(calculs: Calculs, apap: string): Table[] {
  const sections = [...new Set(RUBRIQUES.map((r) => r.section))];
  return sections.map((section): Table => {
    const rubriques = RUBRIQUES.filter((r) => r.section === section);
    return {
      kind: "table",
      titre: section,
      columns: COLONNES,
      rows: rubriques.map((rubrique): Cell[] => {
        const { valeur, motif } = calculs.chiffre(apap, rubrique);
        const calcule = valeur ?? { motif: motif ?? "non calculé" };
        return [rubrique.titre, rubrique.code, calcule, valeur, null, null];
      }),
    };
  });
}

const COLONNES: readonly Column[] = [
  column("rubrique", "Chiffre", { kind: "prose", width: 34 }),
  column("code", TITRES.code, "text"),
  column("calcule", TITRES.calcule, { kind: "integer", width: 12 }),
  column("declare", TITRES.declare, {
    kind: "integer",
    width: 12,
    saisie: {
      type: "entier",
      min: 0,
      max: MAX_SAISI,
      message: "Saisir un nombre entier, 0 compris ; effacer la case si le chiffre n'est pas connu.",
    },
  }),
  column("ecart", "Écart", {
    kind: "integer",
    width: 8,
    calcul: { type: "difference", de: "declare", moins: "calcule" },
  }),
  column("observation", TITRES.observation, { kind: "prose", width: 40, saisie: { type: "libre" } }),
];
