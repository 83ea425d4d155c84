import { chargerCharte } from "../config/charte.ts";
import type { Artefact } from "../core/artefact.ts";
import { frCount } from "../core/format.ts";
import { isoMonth, monthOf } from "../core/month.ts";
import { readWhole } from "../disque/input-file.ts";
import { langageDe } from "../normes/langage.ts";
import { FICHIER_COMMENTAIRES, lireCommentaires, modeleCommentaires } from "../reporters/copil/commentaires.ts";
import { copilHtml } from "../reporters/copil/html.ts";
import { documentCopil, SUJETS } from "../reporters/copil/pages.ts";
import { copilPptx } from "../reporters/copil/pptx.ts";
import { JOURS_A_FAIRE } from "../reporters/editions/feuilles/a-faire.ts";
import { creerSocle } from "../reporters/editions/socle.ts";
import { borner } from "../reporters/terminal/borner.ts";
import { analyserUnAnAvant, estComparable } from "./an-dernier.ts";
import { ecrireFichiers } from "./ecrire.ts";
import type { Io } from "./io.ts";
import { analyserPreparation, type Preparation } from "./preparer.ts";
import type { OptionsTableau } from "./tableau.ts";

/** Runs `plie tableau --copil`: the committee's slides and page, with what the coordinator wrote beside the folder. */
export async function ecrireCopil(preparation: Preparation, options: OptionsTableau, io: Io): Promise<void> {
  const { reglages, arrete } = preparation;
  const { join, dirname } = io.disque.chemins;
  const theme = chargerCharte(reglages.charte, io.disque);
  const analyse = analyserPreparation(preparation, io, {
    indicateurs: true,
    fiches: true,
    echeances: { au: arrete + 1, jours: JOURS_A_FAIRE },
  });
  const avant = analyserUnAnAvant(preparation, io, true);
  const mois = isoMonth(monthOf(arrete));
  const dossier = options.sortie ?? join(".", `copil-${mois}`);
  const commentaires = join(dirname(dossier), FICHIER_COMMENTAIRES);
  const ecrits = io.disque.nature(commentaires) === "fichier";
  const texte = ecrits ? new TextDecoder().decode(readWhole(io.disque.fichier(commentaires))) : "";
  const document = documentCopil(
    creerSocle(analyse, reglages, { theme, anDernier: estComparable(analyse) ? avant.report : null }),
    creerSocle(avant, reglages, { theme }),
    lireCommentaires(texte),
  );
  const langage = langageDe(analyse.report);
  const { octets, coupees } = await copilPptx(document, theme, langage);
  const page = copilHtml(document, theme, langage);
  const artefacts: Artefact[] = [
    { chemin: `copil-${mois}.pptx`, contenu: octets },
    { chemin: `copil-${mois}.html`, contenu: page.contenu },
  ];
  await ecrireFichiers(io.disque, dossier, artefacts, options.ecraser ?? false);
  // the coordinator's own file: given once, then only read
  if (!ecrits) {
    const modele = { chemin: FICHIER_COMMENTAIRES, contenu: modeleCommentaires(SUJETS) };
    await ecrireFichiers(io.disque, dirname(dossier), [modele], false);
  }
  if (options.silencieux) return;
  const suite = ecrits
    ? `Commentaires repris de ${commentaires}`
    : `Vos commentaires : écrivez-les dans ${commentaires}, puis relancez avec --ecraser ; ils serviront aussi les mois suivants.`;
  const phrases = [
    `${frCount(artefacts.length, "fichier écrit", "fichiers écrits")} dans ${dossier}`,
    suite,
    ...placesManquantes(coupees, page),
  ];
  const dit = `${phrases.join("\n")}\n`;
  // read by a person wherever it goes, a file included
  io.err(borner(dit, io.colonnes));
}

/** What of the coordinator's text is elsewhere than under its title, and where: nothing when all of it is there. */
function placesManquantes(
  diapositives: readonly number[],
  { coupees, feuilles }: ReturnType<typeof copilHtml>,
): string[] {
  const ou = feuilles > 1 ? `après la page ${SUJETS.length}` : `page ${SUJETS.length + 1}`;
  return [
    ...(diapositives.length === 0
      ? []
      : [`${numeros("Diapositive", diapositives)} : tout n'y tient pas, la suite est dans les notes.`]),
    ...(coupees.length === 0 ? [] : [`${numeros("Page", coupees)} à imprimer : le commentaire est en entier ${ou}.`]),
  ];
}

/** « Diapositives 2, 3 et 10 » */
function numeros(nom: string, liste: readonly number[]): string {
  const [dernier, autres] = [liste.at(-1), liste.slice(0, -1)];
  return autres.length === 0 ? `${nom} ${dernier}` : `${nom}s ${autres.join(", ")} et ${dernier}`;
}
