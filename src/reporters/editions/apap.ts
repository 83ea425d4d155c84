import type { Echeance } from "../../core/echeance.ts";
import type { LigneActivite } from "../../core/fiche.ts";
import { frDe } from "../../core/format.ts";
import type { Constat, NonJuge } from "../../core/report.ts";
import type { Sheet, Workbook } from "../document/model.ts";
import type { Rang } from "./chiffres.ts";
import { classeurChoisi } from "./consolide.ts";
import { type Edition, editionDe, feuille, feuillesLocalesDe } from "./edition.ts";
import { feuilleACorrigerApap } from "./feuilles/a-corriger.ts";
import { feuilleAFaire } from "./feuilles/a-faire.ts";
import { feuilleAvantControle } from "./feuilles/avant-controle.ts";
import { feuilleCouverture } from "./feuilles/couverture.ts";
import { feuilleFrise } from "./feuilles/frise.ts";
import { feuilleMethode } from "./feuilles/methode.ts";
import { tableParParticipant } from "./feuilles/moyens.ts";
import { feuilleRectifies } from "./feuilles/rectifies.ts";
import { feuilleSuivi } from "./feuilles/suivi.ts";
import { blocsDuRang } from "./feuilles/synthese.ts";
import { constatFile } from "./feuilles/titres.ts";
import { lecteurDe } from "./lecteur-feux.ts";
import type { Socle } from "./socle.ts";

/** The workbook of one APAP: own portfolio; a participant of another portfolio shows by identifier only. */
export function classeurApap(socle: Socle, rang: Rang & { nom: string }, echeances: readonly Echeance[]): Workbook {
  const { nomsApap } = socle.reglages.affichage;
  const fiches = socle.fichesParApap.get(rang.nom) ?? [];
  const siens = new Set(fiches.map((f) => f.participant));
  const edition = editionDe(socle, rang.nom, rang, nomsApap, (participant) => siens.has(participant));
  const constats = socle.parApap.get(rang.nom) ?? [];
  const concerne = ({ participant, apap }: NonJuge) =>
    participant === null ? apap === rang.nom : siens.has(participant);
  const feuilles = [
    feuilleAFaire(socle, edition, echeances),
    feuilleFrise(socle, edition),
    feuilleMesChiffres(socle, edition, constats, socle.activitesParApap.get(rang.nom) ?? []),
    feuilleACorrigerApap(socle, edition, constats),
    feuilleAvantControle(socle, edition),
    ...feuillesLocalesDe(socle, edition, (c) => c.apap === rang.nom),
    feuilleRectifies(socle, edition),
    feuilleSuivi(socle, edition),
    feuilleCouverture(socle, edition),
    feuilleMethode(socle, edition, { concerne }),
  ];
  return classeurChoisi(socle, `Tableau de bord ${frDe(rang.nom)}`, "apap", feuilles, lecteurDe(socle, rang));
}

/** « Mes chiffres » of one APAP: the month, the year, then the portfolio. */
function feuilleMesChiffres(
  socle: Socle,
  edition: Edition,
  constats: readonly Constat[],
  activites: readonly LigneActivite[],
): Sheet {
  return feuille(socle, edition, "Mes chiffres", { constat: constatFile(socle, edition.rang), papier: 2 }, [
    ...blocsDuRang(socle, edition.rang, constats),
    { kind: "saut" },
    tableParParticipant(socle, edition, activites, { titre: "Mon portefeuille, entretiens depuis janvier" }),
  ]);
}
