import { arreteParDefaut } from "../audit/arrete.ts";
import { donneesReglages } from "../config/donnees-reglages.ts";
import { trouverReglages } from "../config/trouver-reglages.ts";
import { type Day, partsOf } from "../core/day.ts";
import { frInteger } from "../core/format.ts";
import { firstDay } from "../core/month.ts";
import type { Period } from "../core/period.ts";
import { PlieError } from "../core/plie-error.ts";
import type { Disque } from "../disque/disque.ts";
import { readWhole } from "../disque/input-file.ts";
import { listInputs } from "../ingest/list-inputs.ts";
import { CONTENU_VIDE, type ContenuProfil } from "../ingest/profile.ts";
import { pseudonymiser } from "../pseudonymes/pseudonymiser.ts";
import { colonnesRetirees, noteDAccompagnement, phrasesDuBilan, RESTE_PERSONNELLE } from "../pseudonymes/textes.ts";
import { A_PART, reglesQuiDifferent } from "../pseudonymes/verifier.ts";
import { lireOuCreerCle } from "./cle.ts";
import { ecrireFichiers, exigerDossier } from "./ecrire.ts";
import { pseudonymesPrecedents } from "./ensemble-precedent.ts";
import { refuserDossierLu } from "./entrees-gardees.ts";
import type { Io } from "./io.ts";
import {
  analyserPreparation,
  justificationsEnVigueur,
  type Lecture,
  type Preparation,
  preparerLecture,
  profilEnVigueur,
} from "./preparer.ts";
import type { OptionsPseudonymiser } from "./pseudonymiser.ts";

const SORTIE = "extraction-sous-pseudonymes";
const CLE = "pseudonymes.cle";

/** Runs `plie pseudonymiser`, then audits the result as its reader would, and says whether it tells the same. */
export async function pseudonymiserExtraction(
  entrees: readonly string[],
  options: OptionsPseudonymiser,
  io: Io,
): Promise<void> {
  const { join } = io.disque.chemins;
  const sortie = options.sortie ?? join(io.dossier, SORTIE);
  refuserSortie(entrees, sortie, options.ecraser === true, io.disque);
  const precedents = pseudonymesPrecedents(io.disque, sortie);
  const lecture = await preparerLecture(entrees, options, io);
  const justifications = await justificationsEnVigueur(lecture.reglages, options, io);
  const arrete = options.arrete ?? arreteParDefaut(lecture.extraction, io.aujourdhui, lecture.profil.presenceVide);
  const periode =
    options.periode ?? (arrete === null ? null : { start: firstDay(partsOf(arrete).year * 12), end: arrete });
  const cheminCle = options.cle ?? join(io.dossier, CLE);
  const { cle, creee } = await lireOuCreerCle(cheminCle, sortie, io.disque);
  const config = trouverReglages(options.config ?? null, entrees, io.dossier, io.disque);
  const cheminProfil = options.profil ?? profilEnVigueur(lecture.reglages, entrees, io);
  const { artefacts, bilan } = await pseudonymiser({
    entrees: await listInputs(io.disque, entrees, cheminProfil ? [cheminProfil] : []),
    extraction: lecture.extraction,
    profil: lecture.profil,
    contenuProfil: await contenuDe(cheminProfil, io),
    listes: lecture.reglages.listes,
    reglages: config === null ? null : await donneesReglages(config, io.disque),
    // they name months and days that are no longer those of the files
    justifications: options.decalerDates ? null : (justifications?.entrees ?? null),
    cle,
    decalerDates: options.decalerDates ?? false,
    jours: joursDe(lecture, arrete, periode),
    onProgress: (done, total, label) => lecture.progression.avancer(`Réécriture de ${label}`, done, total),
  });
  lecture.progression.finir();
  const note = { chemin: "LISEZMOI.md", contenu: noteDAccompagnement(bilan) };
  await ecrireFichiers(io.disque, sortie, [...artefacts, note], options.ecraser ?? false, precedents);
  const audit = options.decalerDates
    ? "Dates décalées : les chiffres par mois et l'audit de ce dossier ne sont plus ceux de l'extraction ; les justifications n'y sont pas jointes."
    : arrete === null || periode === null
      ? "L'audit du résultat n'a pas été comparé : aucun mois complet, dites jusqu'à quelle date avec --arrete."
      : await comparerAudits({ ...lecture, justifications, arrete, periode }, sortie, cle, options, io);
  const phrases = [
    `Écrit dans ${sortie}.`,
    ...phrasesDuBilan(bilan),
    ...colonnesRetirees(bilan),
    audit,
    creee
      ? `Clé créée : ${cheminCle}. Gardez-la à part, ne la transmettez pas : avec elle, on retrouve qui est qui ; sans elle, le mois prochain aura d'autres pseudonymes.`
      : `Clé : ${cheminCle}. Ne la transmettez pas.`,
    RESTE_PERSONNELLE,
  ];
  io.out(`${phrases.join("\n")}\n`);
}

/** Never among the inputs, nor in a folder that already holds other tables: they would be read and handed out together. */
function refuserSortie(entrees: readonly string[], sortie: string, ecraser: boolean, disque: Disque): void {
  refuserDossierLu(entrees, sortie, disque);
  if (ecraser) return;
  exigerDossier(sortie, disque);
  if (disque.nature(sortie) !== null && disque.lister(sortie).length > 0) {
    throw new PlieError(
      `${sortie} n'est pas vide : ce qui s'y trouve partirait avec le reste. Donnez un dossier neuf avec --sortie, ou ajoutez --ecraser.`,
    );
  }
}

async function contenuDe(chemin: string | null, { disque }: Io): Promise<ContenuProfil> {
  if (chemin === null) return CONTENU_VIDE;
  const { parseContenuProfil } = await import("../ingest/profile-parser.ts");
  const texte = new TextDecoder().decode(readWhole(disque.fichier(chemin)));
  return parseContenuProfil(texte, disque.chemins.basename(chemin));
}

/** Days on which everybody's age must stay the same: what the settings and options count from or to. */
function joursDe({ reglages }: Lecture, arrete: Day | null, periode: Period | null): Day[] {
  const { convention, protocole, operationsFse } = reglages.listes;
  const jours = [
    arrete,
    periode?.start,
    periode?.end,
    convention?.debut,
    convention?.fin,
    protocole?.debut,
    ...operationsFse.flatMap(({ debut, fin }) => [debut, fin]),
  ];
  return jours.filter((jour): jour is Day => jour != null);
}

/** Reads the folder as whoever receives it would, and compares what the rules say. */
async function comparerAudits(
  preparation: Preparation,
  sortie: string,
  cle: Uint8Array,
  options: OptionsPseudonymiser,
  io: Io,
): Promise<string> {
  const { arrete, periode } = preparation;
  const avant = analyserPreparation(preparation, io, {}).report;
  const silencieux = options.silencieux ?? false;
  const lecture = await preparerLecture([sortie], { silencieux }, io, { sansFeux: true });
  const justifications = await justificationsEnVigueur(lecture.reglages, {}, io);
  const apres = analyserPreparation({ ...lecture, justifications, arrete, periode }, io, {}).report;
  const regles = reglesQuiDifferent(avant, apres, cle);
  if (regles.length === 0) {
    const nombre = avant.constats.filter(({ regle }) => !A_PART.includes(regle)).length;
    return `Vérifié : l'audit du résultat donne les mêmes constats, règle par règle et personne par personne (${frInteger(nombre)} en tout ; ELI-02 et DON-12 à part).`;
  }
  return `Attention : l'audit du résultat diffère pour ${regles.join(", ")}. Signalez-le ; les autres règles disent la même chose.`;
}
