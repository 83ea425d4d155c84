import { frDe } from "../../core/format.ts";
import type { NonJuge } from "../../core/report.ts";
import type { Workbook } from "../document/model.ts";
import type { Rang } from "./chiffres.ts";
import { classeurChoisi } from "./consolide.ts";
import { editionDe, feuillesLocalesDe } from "./edition.ts";
import { feuilleACorrigerStructure } from "./feuilles/a-corriger.ts";
import { feuilleCouverture } from "./feuilles/couverture.ts";
import { feuilleEquipe } from "./feuilles/equipe.ts";
import { feuilleEssentiel } from "./feuilles/essentiel.ts";
import { feuilleMethode } from "./feuilles/methode.ts";
import { feuilleParApap, feuilleParApapSuite } from "./feuilles/par-apap.ts";
import { feuilleRectifies } from "./feuilles/rectifies.ts";
import { feuilleSuivi } from "./feuilles/suivi.ts";
import { blocsDuRang, syntheseDe } from "./feuilles/synthese.ts";
import { lecteurDe } from "./lecteur-feux.ts";
import type { Socle } from "./socle.ts";

/** The workbook of one structure: its own APAPs and participants, by identifier, without any sensitive value. */
export function classeurStructure(socle: Socle, rang: Rang & { nom: string }): Workbook {
  const edition = editionDe(socle, rang.nom, rang, false);
  const constats = socle.parStructure.get(rang.nom) ?? [];
  const apaps = new Set((socle.apapsDe.get(rang.nom) ?? []).map((a) => a.nom));
  const participants = new Set(socle.analyse.fiches.filter((f) => f.structure === rang.nom).map((f) => f.participant));
  const concerne = ({ participant, apap }: NonJuge) =>
    participant === null ? apap !== null && apaps.has(apap) : participants.has(participant);
  const feuilles = [
    feuilleEssentiel(socle, edition, constats),
    syntheseDe(socle, edition, blocsDuRang(socle, rang, constats)),
    feuilleParApap(socle, edition),
    feuilleACorrigerStructure(socle, edition, constats),
    feuilleEquipe(socle, edition),
    feuilleRectifies(socle, edition),
    feuilleSuivi(socle, edition),
    ...feuillesLocalesDe(socle, edition, (c) => c.structure === rang.nom),
    feuilleParApapSuite(socle, edition),
    feuilleCouverture(socle, edition),
    feuilleMethode(socle, edition, { concerne }),
  ];
  return classeurChoisi(socle, `Tableau de bord ${frDe(rang.nom)}`, "structure", feuilles, lecteurDe(socle, rang));
}
