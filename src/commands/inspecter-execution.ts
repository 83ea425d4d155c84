import { profilYamlCommente } from "../config/profil-yaml.ts";
import type { Reglages } from "../config/reglages.ts";
import { texteDeFichier } from "../config/texte-de-fichier.ts";
import type { Feu } from "../core/feu.ts";
import { frCount } from "../core/format.ts";
import { obtenir } from "../core/grouper.ts";
import { feuxBloquants } from "../feux/juger-feux.ts";
import { listInputs } from "../ingest/list-inputs.ts";
import { CONTENU_VIDE, type ContenuProfil, type Profil } from "../ingest/profile.ts";
import { parseContenuProfil, profilDe } from "../ingest/profile-parser.ts";
import { readExtraction } from "../ingest/read-extraction.ts";
import { brouillonDe } from "../inspection/brouillon.ts";
import { Abandon, avecRetour, type Dialogue, reponse } from "../inspection/dialogue.ts";
import { nombreDeDoutes, refusDe } from "../inspection/doutes.ts";
import { inspecterFichiers } from "../inspection/inspecter-fichiers.ts";
import type { Inspection } from "../inspection/inspection.ts";
import { demanderFeux } from "../inspection/questions-feux.ts";
import { QuestionsStructure } from "../inspection/questions-structure.ts";
import { demanderProgrammation, demanderReglages, demanderValeurs } from "../inspection/questions-valeurs.ts";
import { inspectionJson } from "../reporters/json/inspection-json.ts";
import { texteEnMots } from "../reporters/terminal/en-mots.ts";
import { inspectionTexte } from "../reporters/terminal/inspection-texte.ts";
import { dialogueAuTerminal } from "./dialogue-terminal.ts";
import { ecrireFichier, refuserExistant } from "./ecrire.ts";
import type { OptionsInspecter } from "./inspecter.ts";
import type { Io } from "./io.ts";
import { cites, type Ecrivains, terminalDe } from "./livrer.ts";
import { jugerPour, profilEnVigueur, reglagesEnVigueur } from "./preparer.ts";
import { Progression } from "./progression.ts";

/** Times that files are looked at again because an answer changed what they are. */
const TOURS = 4;

type OuvrirDialogue = () => Promise<Dialogue>;

/** What one run works on. */
interface Seance {
  entrees: readonly string[];
  options: OptionsInspecter;
  io: Io;
  reglages: Reglages;
  cheminProfil: string | null;
  /** Profile that would be written. */
  cible: string;
  /** The other commands would find it there by themselves. */
  trouvable: boolean;
  /** What the profile holds before any answer. */
  present: ContenuProfil;
}

/** Runs `plie inspecter`; gives the exit status: 2 when a file is not what it should be. */
export async function inspecter(
  entrees: readonly string[],
  options: OptionsInspecter,
  io: Io,
  ouvrirDialogue: OuvrirDialogue = () => dialogueAuTerminal(process.stdin, process.stderr),
): Promise<number> {
  const seance = await ouvrir(entrees, options, io);
  const inspection = await regarder(seance, seance.present);
  const ecrivains: Ecrivains<OptionsInspecter["format"]> = {
    json: () => io.out(inspectionJson(inspection, io.version, seance.reglages.vocabulaire)),
    texte: () => {
      if (options.silencieux) return;
      const texte = inspectionTexte(inspection, terminalDe(options, io), options.verbeux === true);
      io.out(texteEnMots(texte, { mots: seance.reglages.vocabulaire, noms: [] }));
    },
  };
  await ecrivains[options.format]();
  const questions = io.terminal && options.format === "texte" && !options.silencieux;
  const apres = questions ? await converser(seance, inspection, ouvrirDialogue) : null;
  if (apres === null && options.ecrireProfil) {
    await ecrireProfil(seance, inspection, seance.present);
    if (options.format === "texte") annoncerProgrammation(seance, inspection);
  }
  const { feux } = apres ?? inspection;
  return feuxBloquants(feux).length > 0 || refusDe(apres ?? inspection).length > 0 ? 2 : 0;
}

async function ouvrir(entrees: readonly string[], options: OptionsInspecter, io: Io): Promise<Seance> {
  const reglages = await reglagesEnVigueur(entrees, options.config, io);
  const nomme = options.profil ?? null;
  // a profile that does not exist yet is the one to write
  const aEcrire = nomme !== null && options.ecrireProfil === true && io.disque.nature(nomme) === null;
  const cheminProfil = aEcrire ? null : (nomme ?? profilEnVigueur(reglages, entrees, io));
  const [entree = "."] = entrees;
  const { dirname, join } = io.disque.chemins;
  const dossier = io.disque.nature(entree) === "dossier" ? entree : dirname(entree);
  const defaut = options.sortie ? join(options.sortie, "profil.yaml") : (cheminProfil ?? join(dossier, "profil.yaml"));
  const cible = nomme ?? defaut;
  const trouvable = cible === join(dossier, "profil.yaml") || cible === reglages.profil;
  if (options.ecrireProfil) refuserExistant(io.disque, cible, options.ecraser ?? false);
  const present =
    cheminProfil === null
      ? CONTENU_VIDE
      : parseContenuProfil(texteDeFichier(io.disque.fichier(cheminProfil), "profil"), cheminProfil);
  return { entrees, options, io, reglages, cheminProfil, cible, trouvable, present };
}

async function regarder(seance: Seance, contenu: ContenuProfil): Promise<Inspection> {
  const { entrees, options, io, reglages, cheminProfil } = seance;
  const progression = new Progression(io, options.silencieux === true);
  const profil = profilDe(contenu);
  const fichiers = () => listInputs(io.disque, entrees, cheminProfil ? [cheminProfil] : []);
  const relire = async (autre: Profil) => readExtraction(await fichiers(), { profil: autre });
  try {
    return await inspecterFichiers(await fichiers(), {
      profil,
      valeurs: options.valeurs === true,
      juger: async (extraction) => {
        const { feux } = await jugerPour(extraction, { profil, reglages, relire }, options, io);
        return feux.filter((feu) => aDire(feu, seance));
      },
      onProgress: (fichier) => progression.avancer(`Examen de ${fichier}`, 0, 0),
    });
  } finally {
    progression.finir();
  }
}

/** Files looked at alone do not lack the others. */
function aDire({ id, fichiers }: Feu, { entrees, io }: Seance): boolean {
  const dossier = entrees.some((entree) => io.disque.nature(entree) === "dossier");
  return dossier || id !== "LEC-01" || fichiers.length > 0;
}

/** Asks what is unsure, then offers to write the profile; gives the last inspection, null when nothing was asked. */
async function converser(
  seance: Seance,
  inspection: Inspection,
  ouvrirDialogue: OuvrirDialogue,
): Promise<Inspection | null> {
  const { options, io, reglages, present } = seance;
  const doutes = nombreDeDoutes(inspection, present, reglages.listes.programmation.length > 0);
  if (doutes === 0) return null;
  const points = frCount(doutes, "point n'est pas sûr", "points ne sont pas sûrs");
  if (io.disque.nature(seance.cible) !== null && !options.ecraser) {
    io.err(
      `${points}. Pour y répondre et compléter ${seance.cible} : relancez avec --ecraser (ce qu'il dit est gardé).\n`,
    );
    return null;
  }
  const dialogue = await ouvrirDialogue();
  let recueilli = present;
  const garder = (contenu: ContenuProfil): void => {
    recueilli = contenu;
  };
  try {
    if (!reponse(await dialogue.confirmer({ message: `${points}. Répondre maintenant ?`, initiale: true })))
      return null;
    const vues = new Map<string, Promise<Inspection>>();
    const revoir = (contenu: ContenuProfil): Promise<Inspection> => {
      const cle = profilYamlCommente(contenu);
      return obtenir(vues, cle, () => regarder(seance, contenu));
    };
    const { contenu, derniere, programmation, ecrire } = await avecRetour(dialogue, async (dialogueRejoue) => {
      const donnees = await questionner({ inspection, present, dialogue: dialogueRejoue, garder, revoir });
      const cochees = await choisirProgrammation(seance, donnees.derniere, dialogueRejoue);
      const oui =
        options.ecrireProfil === true ||
        reponse(await dialogueRejoue.confirmer({ message: `Écrire le profil dans ${seance.cible} ?`, initiale: true }));
      return { ...donnees, programmation: cochees, ecrire: oui };
    });
    if (ecrire) await ecrireProfil(seance, derniere, contenu);
    if (programmation !== null) await publierProgrammation(seance, programmation, dialogue);
    direSuite(seance, derniere, ecrire);
    return derniere;
  } catch (error) {
    if (!(error instanceof Abandon)) throw error;
    await abandonner(seance, inspection, recueilli);
    return inspection;
  }
}

/** What was answered before giving up is kept for the next time; nothing is written when nothing was. */
async function abandonner(seance: Seance, inspection: Inspection, recueilli: ContenuProfil): Promise<void> {
  if (profilYamlCommente(recueilli) === profilYamlCommente(seance.present)) {
    seance.io.err("plie : abandon, rien n'a été écrit.\n");
    return;
  }
  await ecrireProfil(seance, inspection, recueilli);
  seance.io.err("plie : abandon ; vos réponses sont gardées. Pour continuer : relancez avec --ecraser.\n");
}

/**
 * Asks everything, the same questions for the same answers. `garder` is given the profile that the answers go to, before they
 * do: what it holds stays true when one gives up. `revoir` looks at the files again with a profile.
 */
async function questionner(demande: {
  inspection: Inspection;
  present: ContenuProfil;
  dialogue: Dialogue;
  garder: (contenu: ContenuProfil) => void;
  revoir: (contenu: ContenuProfil) => Promise<Inspection>;
}) {
  const { present, dialogue, garder, revoir } = demande;
  const structure = new QuestionsStructure(present, dialogue);
  const { contenu } = structure;
  garder(contenu);
  let derniere = demande.inspection;
  for (let tour = 0; tour < TOURS && (await structure.poser(derniere)); tour++) {
    derniere = await revoir(contenu);
  }
  const posees = new Set<string>();
  for (let tour = 0; tour < TOURS && (await demanderFeux(derniere.feux, contenu, posees, dialogue)); tour++) {
    derniere = await revoir(contenu);
  }
  await demanderValeurs(derniere, contenu, dialogue);
  // labels that were just told are no empty presences any more
  await demanderReglages(await revoir(contenu), contenu, dialogue);
  return { contenu, derniere: await revoir(contenu) };
}

async function choisirProgrammation(
  { reglages }: Seance,
  inspection: Inspection,
  dialogue: Dialogue,
): Promise<string[] | null> {
  if (inspection.programmationConnue || reglages.listes.programmation.length > 0) return null;
  const cochees = await demanderProgrammation(inspection.intitules, dialogue);
  return cochees && cochees.length > 0 ? cochees : null;
}

async function ecrireProfil(
  { cible, options, io }: Seance,
  inspection: Inspection,
  present: ContenuProfil,
): Promise<void> {
  const { contenu, propose } = brouillonDe(inspection, present);
  await ecrireFichier(io.disque, cible, profilYamlCommente(contenu, propose), options.ecraser ?? false);
  if (options.silencieux) return;
  const listes = [propose.fichiers, ...propose.colonnes.values(), ...propose.valeurs.values()];
  const nombre = listes.flat().filter(({ valeur }) => valeur !== null).length;
  const aVerifier =
    nombre === 0
      ? ""
      : ` ; ${frCount(nombre, "ligne proposée", "lignes proposées")}, à vérifier : retirez le # de ce qui est juste`;
  io.err(`Écrit : ${cible}${aVerifier}\n`);
}

/** The ticked opérations go to a new plie.yaml, or are printed to be copied into the one there is. */
async function publierProgrammation(
  { reglages, cible, io }: Seance,
  intitules: readonly string[],
  dialogue: Dialogue,
): Promise<void> {
  const { dirname, join } = io.disque.chemins;
  const reglagesYaml = join(dirname(cible), "plie.yaml");
  const nouveau = reglages.fichier === null && io.disque.nature(reglagesYaml) === null;
  if (
    nouveau &&
    reponse(await dialogue.confirmer({ message: `Écrire cette programmation dans ${reglagesYaml} ?`, initiale: true }))
  ) {
    const { plieYamlCommente } = await import("../config/plie-yaml.ts");
    const programmation = intitules.map((intitule) => ({ intitule }));
    await ecrireFichier(io.disque, reglagesYaml, plieYamlCommente({ programmation }), false);
    io.err(`Écrit : ${reglagesYaml}\n`);
    return;
  }
  io.out(`À recopier dans plie.yaml :\n\n${programmationYaml(intitules)}`);
}

/** The `programmation` list of plie.yaml for these intitulés, ready to be copied. */
function programmationYaml(intitules: readonly string[]): string {
  return `programmation:\n${intitules.map((intitule) => `  - intitule: ${JSON.stringify(intitule)}\n`).join("")}`;
}

/** Without questions: every intitulé, to keep those of the programming. */
function annoncerProgrammation(
  { reglages, io, options }: Seance,
  { intitules, programmationConnue }: Inspection,
): void {
  if (options.silencieux || programmationConnue || reglages.listes.programmation.length > 0 || !intitules?.length)
    return;
  const liste = programmationYaml(intitules.map(({ intitule }) => intitule));
  io.out(`\nÀ recopier dans plie.yaml, en ne gardant que les opérations de la programmation :\n\n${liste}`);
}

function direSuite({ entrees, io, cible, trouvable }: Seance, inspection: Inspection, ecrit: boolean): void {
  const ou = cites([...entrees, ...(trouvable || !ecrit ? [] : ["--profil", cible])]);
  const refus = refusDe(inspection);
  if (refus.length === 0) io.out(`\nTout est lu. Ensuite : plie controler ${ou}\n`);
  else io.out(`\nReste à corriger :\n${refus.map((r) => `  ${r}\n`).join("")}`);
}
