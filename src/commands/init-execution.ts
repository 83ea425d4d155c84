import { demanderAuTerminal, poserQuestions } from "../config/init-questions.ts";
import { plieYamlCommente } from "../config/plie-yaml.ts";
import { avecVus, type Vus, vusDe } from "../config/plie-yaml-vus.ts";
import { profilYamlCommente } from "../config/profil-yaml.ts";
import { ecrireFichiers, exigerDossier, refuserExistant } from "./ecrire.ts";
import type { OptionsInit } from "./init.ts";
import type { Io } from "./io.ts";
import { preparerLecture } from "./preparer.ts";

const RIEN_VU: Vus = new Map();

/** What an extraction shows of the settings; whatever its lights, as nothing is computed from it. */
async function regarder(entrees: readonly string[], io: Io): Promise<Vus> {
  const { extraction, progression } = await preparerLecture(entrees, {}, io, { sansFeux: true, taire: true });
  progression.finir();
  return vusDe(extraction);
}

/**
 * Runs `plie init`; gives the exit status: 2 when the person gives up, and then nothing is written. A profile that is
 * there already is kept, `--ecraser` or not: it is what `plie inspecter` learnt.
 */
export async function init(entrees: readonly string[], options: OptionsInit, io: Io): Promise<number> {
  const dossier = options.sortie ?? io.dossier;
  const ecraser = options.ecraser ?? false;
  const { join } = io.disque.chemins;
  exigerDossier(dossier, io.disque);
  const [reglages, profil] = [join(dossier, "plie.yaml"), join(dossier, "profil.yaml")];
  refuserExistant(io.disque, reglages, ecraser);
  const garde = io.disque.nature(profil) !== null;
  const vus = entrees.length === 0 ? RIEN_VU : await regarder(entrees, io);
  const questions = io.terminal && !options.defauts;
  const reponses = questions ? await poserQuestions(await demanderAuTerminal(process.stdin, process.stderr), vus) : {};
  if (reponses === null) {
    io.err("plie : abandon, rien n'a été écrit.\n");
    return 2;
  }
  const artefacts = [{ chemin: "plie.yaml", contenu: avecVus(plieYamlCommente(reponses), vus) }];
  if (!garde) artefacts.push({ chemin: "profil.yaml", contenu: profilYamlCommente() });
  await ecrireFichiers(io.disque, dossier, artefacts, ecraser);
  if (options.silencieux) return 0;
  const ecrits = garde ? `${reglages} ; ${profil} est gardé` : `${reglages} et ${profil}`;
  io.out(`Écrit : ${ecrits}.\nRelisez-les, puis : plie inspecter vos-fichiers\n`);
  return 0;
}
