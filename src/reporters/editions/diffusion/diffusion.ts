import type { Analyse } from "../../../audit/analyser.ts";
import type { Reglages } from "../../../config/reglages.ts";
import type { Artefact } from "../../../core/artefact.ts";
import { frDay } from "../../../core/day.ts";
import { frMonth } from "../../../core/month.ts";
import type { Cellule } from "../../../diffusion/cellules.ts";
import { cleDe } from "../../../diffusion/cellules.ts";
import { FEUILLE_DONNEES } from "../../../diffusion/feuille.ts";
import type { EditionPubliee } from "../../../diffusion/points.ts";
import { publier } from "../../../diffusion/publier.ts";
import { noteTitree } from "../../document/blocs.ts";
import type { Block } from "../../document/model.ts";
import { sheet } from "../../document/sheet.ts";
import { renderWorkbook, type Workbook } from "../../xlsx/workbook.ts";
import { classeur } from "../consolide.ts";
import { jourEnCours } from "../libelles.ts";
import { creerSocle, type OptionsEditions, type Socle } from "../socle.ts";
import { comptesDe } from "./comptes.ts";
import { constatEntrants, constatNombres, constatSorties, sansEntrants } from "./constats.ts";
import { blocsMethode, constatMasques } from "./methode.ts";
import { Montre } from "./montrer.ts";
import { blocsEntrants, blocsSorties, dessin, type Matiere, tableDonnees, tableNombres } from "./tables.ts";

/**
 * One workbook that can be published after those already published: no participant and no APAP, values and no formulas, figures
 * since January only, and nothing from which a small count could be found (docs/decisions/0038-edition-publiee.md).
 */
export async function* editionPubliable(
  analyse: Analyse,
  reglages: Reglages,
  options: OptionsEditions & { publiees?: readonly EditionPubliee[]; avertir?: (phrase: string) => void } = {},
): AsyncGenerator<Artefact> {
  const socle = creerSocle(analyse, reglages, options);
  yield {
    chemin: `diffusion-${socle.spans.cumul.replace("..", "-a-")}.xlsx`,
    contenu: await renderWorkbook(classeurPubliable(socle, options.publiees, options.avertir)),
  };
}

/** What is said to who makes an edition after others that give small counts back; in no published file. */
export const DEJA_REDONNES =
  "Attention : les éditions déjà publiées redonnent de petits effectifs à qui les compare ; celle-ci n'y ajoute rien.";

/** The workbook of the publishable edition; `avertir` is given what its maker alone must know. */
export function classeurPubliable(
  socle: Socle,
  avant: readonly EditionPubliee[] = [],
  avertir: (phrase: string) => void = () => {},
): Workbook {
  const comptes = comptesDe(socle);
  const publication = publier(socle.spans.mois, comptes, avant, socle.reglages.affichage.diffusionMasque);
  if (publication.dejaTrouvees > 0) avertir(DEJA_REDONNES);
  const calculables = new Set(comptes.map((c) => cleDe(c.cellule)));
  const calculable = (c: Cellule) => calculables.has(cleDe(c));
  const matiere: Matiere = {
    socle,
    publication,
    montre: new Montre(publication, calculable),
    calculable,
  };
  const entrants = blocsEntrants(matiere);
  const dessine = dessin(matiere);
  const masques = constatMasques(matiere, comptes);
  const feuille = (nom: string, blocks: readonly Block[], constat: string | null = null) => {
    const sousTitres = [`${socle.theme.nom} · arrêté au ${frDay(socle.report.arrete)}`];
    return sheet(nom, { titre: `${nom} — ${titreDe(socle)}`, constat, sousTitres }, blocks);
  };
  return classeur(
    socle,
    titreDe(socle),
    [
      feuille("Chiffres", [tableNombres(matiere), ...(dessine ? [dessine.chart] : [])], constatNombres(matiere)),
      feuille(
        "Sorties et entrants",
        [
          ...blocsSorties(matiere),
          ...(entrants.length > 0
            ? [{ kind: "titre" as const, texte: constatEntrants(matiere) }, ...entrants]
            : [noteTitree("Entrants", sansEntrants(matiere))]),
        ],
        constatSorties(matiere),
      ),
      feuille("Méthode", blocsMethode(matiere, comptes, avant), masques),
      feuille(FEUILLE_DONNEES, [tableDonnees(matiere, comptes), ...(dessine ? [dessine.lu] : [])], masques),
    ],
    "autres",
  );
}

function titreDe(socle: Socle): string {
  const { spans, report } = socle;
  const fin =
    jourEnCours(socle) === null ? `de janvier à ${frMonth(spans.mois)}` : `du 1er janvier au ${frDay(report.arrete)}`;
  return `Le PLIE ${fin}`;
}
