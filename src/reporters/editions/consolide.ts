import { frMonth } from "../../core/month.ts";
import type { LecteurFeux } from "../document/bloc-feux.ts";
import type { Sheet, Workbook } from "../document/model.ts";
import { workbookOf } from "../document/sheet.ts";
import { chosenSheets } from "../xlsx/theme.ts";
import { ENSEMBLE } from "./chiffres.ts";
import { editionDe, feuillesLocalesDe } from "./edition.ts";
import { feuilleAnomalies } from "./feuilles/anomalies.ts";
import { feuilleAvantControle } from "./feuilles/avant-controle.ts";
import { feuilleCommission } from "./feuilles/commission.ts";
import { feuilleCouverture } from "./feuilles/couverture.ts";
import { feuilleDetail } from "./feuilles/detail.ts";
import { feuilleEmploi } from "./feuilles/emploi.ts";
import { feuilleEquipe } from "./feuilles/equipe.ts";
import { feuilleEssentiel } from "./feuilles/essentiel.ts";
import { feuilleEtapes } from "./feuilles/etapes.ts";
import { feuilleEvolution } from "./feuilles/evolution.ts";
import { feuilleFrise } from "./feuilles/frise.ts";
import { feuilleMethode } from "./feuilles/methode.ts";
import { feuilleMoyens, feuilleMoyensParPersonne } from "./feuilles/moyens.ts";
import { feuilleObjectifs } from "./feuilles/objectifs.ts";
import { feuilleParApap, feuilleParApapSuite } from "./feuilles/par-apap.ts";
import { feuilleParticipants } from "./feuilles/participants.ts";
import { feuilleProfil } from "./feuilles/profil.ts";
import { feuilleRectifies } from "./feuilles/rectifies.ts";
import { feuilleRetards } from "./feuilles/retards.ts";
import { feuilleSorties } from "./feuilles/sorties.ts";
import { feuilleSuivi } from "./feuilles/suivi.ts";
import { feuilleSynthese } from "./feuilles/synthese.ts";
import type { Socle } from "./socle.ts";

/** The consolidated workbook of the équipe du PLIE: everything. */
export function classeurConsolide(socle: Socle): Workbook {
  const edition = editionDe(socle, "Tableau de bord consolidé", ENSEMBLE, socle.reglages.affichage.nomsConsolide);
  const feuilles = [
    feuilleEssentiel(socle, edition, socle.comptes),
    feuilleSynthese(socle, edition),
    feuilleFrise(socle, edition),
    feuilleObjectifs(socle, edition),
    feuilleParApap(socle, edition),
    feuilleEtapes(socle, edition),
    feuilleEmploi(socle, edition),
    feuilleSorties(socle, edition),
    feuilleProfil(socle, edition),
    feuilleMoyens(socle, edition),
    feuilleEvolution(socle, edition),
    feuilleEquipe(socle, edition),
    feuilleRectifies(socle, edition),
    feuilleSuivi(socle, edition),
    feuilleCommission(socle, edition),
    feuilleRetards(socle, edition),
    feuilleAvantControle(socle, edition),
    feuilleAnomalies(socle, edition),
    ...feuillesLocalesDe(socle, edition),
    feuilleParticipants(socle, edition),
    feuilleMoyensParPersonne(socle, edition),
    feuilleDetail(socle, edition),
    feuilleParApapSuite(socle, edition),
    feuilleCouverture(socle, edition),
    feuilleMethode(socle, edition, { concerne: null }),
  ];
  return classeurChoisi(socle, edition.titre, "consolide", feuilles, "plie en bref");
}

/** The workbook of the sheets that have something to say, among those that the theme wants of an edition. */
export function classeurChoisi(
  socle: Socle,
  titre: string,
  edition: "consolide" | "structure" | "apap" | "bilan",
  feuilles: readonly (Sheet | null)[],
  lecteur: LecteurFeux,
): Workbook {
  const choisies = chosenSheets(
    feuilles.filter((f) => f !== null),
    socle.theme.feuilles[edition],
  );
  return classeur(socle, titre, choisies, lecteur);
}

/** The workbook of some sheets, in the theme; `lecteur`: who may see what the lights name. */
export function classeur(socle: Socle, titre: string, feuilles: readonly Sheet[], lecteur: LecteurFeux): Workbook {
  const mois = `${frMonth(socle.spans.mois)}, `;
  return { ...workbookOf(socle.report, socle.theme, titre, feuilles, lecteur), mois };
}
