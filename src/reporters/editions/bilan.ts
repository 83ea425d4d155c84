import type { Analyse } from "../../audit/analyser.ts";
import type { Reglages } from "../../config/reglages.ts";
import type { Artefact } from "../../core/artefact.ts";
import { yearOf } from "../../core/month.ts";
import type { NonJuge } from "../../core/report.ts";
import type { Papier } from "../document/sheet.ts";
import { renderWorkbook, type Workbook } from "../xlsx/workbook.ts";
import { ENSEMBLE, type Rang } from "./chiffres.ts";
import { classeurChoisi } from "./consolide.ts";
import { type Edition, feuille } from "./edition.ts";
import { blocsBilan, blocsPublics, tablesParApap } from "./feuilles/bilan.ts";
import { feuilleEvolution } from "./feuilles/evolution.ts";
import { feuilleMethode } from "./feuilles/methode.ts";
import { feuilleObjectifs } from "./feuilles/objectifs.ts";
import { titreProfil } from "./feuilles/profil.ts";
import { feuilleSorties } from "./feuilles/sorties.ts";
import { constatParcours, titreStructures } from "./feuilles/titres.ts";
import { lecteurDe } from "./lecteur-feux.ts";
import { nomRang } from "./libelles.ts";
import { partiesDeNoms } from "./noms-fichiers.ts";
import { creerSocle, nommes, type OptionsEditions, type Socle } from "./socle.ts";

/**
 * The year's review for the comité technique and the comité de pilotage: one workbook for the whole PLIE, one per
 * structure, since January and since the convention's start. No participant is named or listed.
 */
export async function* bilansDeLAnnee(
  analyse: Analyse,
  reglages: Reglages,
  options: OptionsEditions = {},
): AsyncGenerator<Artefact> {
  const socle = creerSocle(analyse, reglages, options);
  const annee = yearOf(socle.spans.mois);
  yield { chemin: `bilan-${annee}-ensemble.xlsx`, contenu: await renderWorkbook(classeurBilan(socle, ENSEMBLE)) };
  const structures = nommes(socle.structures);
  const noms = partiesDeNoms(structures.map((s) => s.nom));
  for (const [i, structure] of structures.entries()) {
    const contenu = await renderWorkbook(classeurBilan(socle, structure));
    yield { chemin: `structures/bilan-${annee}-${noms[i]}.xlsx`, contenu };
  }
}

/**
 * One review, in the order of who reads it: what the year comes to, the targets, who came, how they left, month by month, by
 * APAP; the method last.
 */
export function classeurBilan(socle: Socle, rang: Rang): Workbook {
  const titre = `Bilan ${yearOf(socle.spans.mois)} — ${rang.portee === "ensemble" ? "ensemble du PLIE" : nomRang(rang)}`;
  const edition: Edition = { titre, rang, mention: "", nom: () => null, avecNoms: false };
  const apaps = new Set(
    (rang.portee === "structure" ? (socle.apapsDe.get(rang.nom) ?? []) : socle.apaps).map((a) => a.nom),
  );
  const concerne = ({ participant, apap }: NonJuge) => participant === null && apap !== null && apaps.has(apap);
  const page = (nom: string, constat: string | null, papier: Papier, blocs: Parameters<typeof feuille>[4]) =>
    feuille(socle, edition, nom, { nominative: false, constat, papier }, blocs);
  const feuilles = [
    page("Synthèse", constatParcours(socle, rang), 3, blocsBilan(socle, rang)),
    feuilleObjectifs(socle, edition),
    page("Publics", titreProfil(socle, rang), 2, blocsPublics(socle, edition)),
    feuilleSorties(socle, edition),
    feuilleEvolution(socle, edition),
    page("Par APAP", titreStructures(socle, rang) ?? constatParcours(socle, rang), 2, tablesParApap(socle, edition)),
    feuilleMethode(socle, edition, { concerne }),
  ];
  return classeurChoisi(socle, titre, "bilan", feuilles, lecteurDe(socle, rang));
}
