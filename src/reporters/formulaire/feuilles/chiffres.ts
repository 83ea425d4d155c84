import { frDay } from "../../../core/day.ts";
import { grouper } from "../../../core/grouper.ts";
import { frMonth } from "../../../core/month.ts";
import { FEUILLES, MAX_SAISI, TITRES } from "../../../formulaire/forme.ts";
import type { Calculs } from "../../../formulaire/modele.ts";
import { RUBRIQUES } from "../../../formulaire/rubriques.ts";
import { champ, LIBRE, lister } from "../../document/lister.ts";
import type { Block, Sheet, Table } from "../../document/model.ts";

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
  const jour = {
    type: "date",
    min: arrete - VERIFICATION.avant,
    max: arrete + VERIFICATION.apres,
    message: "Saisir la date de la vérification, jj/mm/aaaa.",
  } as const;
  const ouiNon = { type: "liste", valeurs: ["oui", "non"], message: "Choisir oui ou non." } as const;
  return lister(
    [null],
    [
      champ("remarque", TITRES.remarque, { kind: "prose", width: 34, saisie: LIBRE }),
      champ("verifie", TITRES.verifie, { kind: "text", saisie: ouiNon }),
      champ("le", TITRES.le, { kind: "date", saisie: jour }),
      champ("par", TITRES.par, { kind: "text", width: 14, saisie: LIBRE }),
    ],
  );
}

/** One table per section; the columns stand at the same place in each. */
function tablesChiffres(calculs: Calculs, apap: string): Table[] {
  const message = "Saisir un nombre entier, 0 compris ; effacer la case si le chiffre n'est pas connu.";
  const saisie = { type: "entier", min: 0, max: MAX_SAISI, message } as const;
  const ecart = { type: "difference", de: "declare", moins: "calcule" } as const;
  return [...grouper(RUBRIQUES, (r) => r.section)].map(([titre, rubriques]) => ({
    titre,
    ...lister(
      rubriques.map((rubrique) => ({ ...rubrique, ...calculs.chiffre(apap, rubrique) })),
      [
        champ("rubrique", "Chiffre", { kind: "prose", width: 34 }, (r) => r.titre),
        champ("code", TITRES.code, "text", (r) => r.code),
        champ(
          "calcule",
          TITRES.calcule,
          { kind: "integer", width: 12 },
          ({ valeur, motif }) => valeur ?? { motif: motif ?? "non calculé" },
        ),
        champ("declare", TITRES.declare, { kind: "integer", width: 12, saisie }, (r) => r.valeur),
        champ("ecart", "Écart", { kind: "integer", width: 8, calcul: ecart }),
        champ("observation", TITRES.observation, { kind: "prose", width: 40, saisie: LIBRE }),
      ],
    ),
  }));
}
