import type { Sheet, Workbook } from "../document/model.ts";
import { workbookOf } from "../document/sheet.ts";
import { type CadreFse, enregistrements, periodeLisible } from "./cadre.ts";
import { feuilleCibles } from "./feuilles/cibles.ts";
import { feuilleCompletude } from "./feuilles/completude.ts";
import { feuilleControles } from "./feuilles/controles.ts";
import { feuilleEntreesSorties } from "./feuilles/entrees-sorties.ts";
import { feuilleIndicateurs } from "./feuilles/indicateurs.ts";
import { feuilleLisezMoi } from "./feuilles/lisez-moi.ts";
import { feuilleParPortee } from "./feuilles/par-portee.ts";
import { feuilleDecompte, feuilleParticipants } from "./feuilles/participants.ts";
import { feuillePlie } from "./feuilles/plie.ts";

/** The FSE+ workbook, for the gestionnaire and the AGIBN. */
export function classeurFse(cadre: CadreFse): Workbook {
  const feuilles: Sheet[] = [
    feuilleLisezMoi(cadre),
    feuilleIndicateurs(cadre),
    // records that cannot be counted have no list
    ...(enregistrements(cadre) === null
      ? []
      : [
          feuilleParPortee(cadre, "structure"),
          feuilleParPortee(cadre, "apap"),
          feuilleParticipants(cadre),
          feuilleDecompte(cadre),
          feuilleCompletude(cadre),
        ]),
    feuilleControles(cadre),
    feuilleCibles(cadre),
    feuillePlie(cadre),
    ...(cadre.fichiers === null ? [] : [feuilleEntreesSorties(cadre, cadre.fichiers)]),
  ];
  const titre = `FSE+${cadre.provisoire ? " provisoire" : ""}, ${periodeLisible(cadre)}`;
  return workbookOf(cadre.report, cadre.theme, titre, feuilles);
}
