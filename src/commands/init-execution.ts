import { demanderAuTerminal, poserQuestions } from "../config/init-questions.ts";
import { plieYamlCommente } from "../config/plie-yaml.ts";
import { profilYamlCommente } from "../config/profil-yaml.ts";
import { ecrireFichiers, exigerDossier, refuserExistant } from "./ecrire.ts";
import type { OptionsInit } from "./init.ts";
import type { Io } from "./io.ts";

/**
 * Runs `plie init`; gives the exit status: 2 when the person gives up, and then nothing is written. A profile that is
 * there already is kept, `--ecraser` or not: it is what `plie inspecter` learnt.
 */
export async function init(options: OptionsInit, io: Io): Promise<number> {
  const dossier = options.sortie ?? io.dossier;
  const ecraser = options.ecraser ?? false;
  const { join } = io.disque.chemins;
  exigerDossier(dossier, io.disque);
  const [reglages, profil] = [join(dossier, "plie.yaml"), join(dossier, "profil.yaml")];
  refuserExistant(io.disque, reglages, ecraser);
  const garde = io.disque.nature(profil) !== null;
  const questions = io.terminal && !options.defauts;
  const reponses = questions ? await poserQuestions(await demanderAuTerminal(process.stdin, process.stderr)) : {};
  if (reponses === null) {
    io.err("plie : abandon, rien n'a été écrit.\n");
    return 2;
  }
  const artefacts = [{ chemin: "plie.yaml", contenu: plieYamlCommente(reponses) }];
  if (!garde) artefacts.push({ chemin: "profil.yaml", contenu: profilYamlCommente() });
  await ecrireFichiers(io.disque, dossier, artefacts, ecraser);
  const ecrits = garde ? `${reglages} ; ${profil} est gardé` : `${reglages} et ${profil}`;
  io.out(`Écrit : ${ecrits}.\nRelisez-les, puis : plie inspecter vos-fichiers\n`);
  return 0;
}
