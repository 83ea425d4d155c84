import { join } from "node:path";
import { demanderAuTerminal, poserQuestions } from "../config/init-questions.ts";
import { plieYamlCommente } from "../config/plie-yaml.ts";
import { profilYamlCommente } from "../config/profil-yaml.ts";
import { ecrireFichiers, exigerDossier, refuserExistant } from "./ecrire.ts";
import type { OptionsInit } from "./init.ts";
import type { Io } from "./io.ts";

const FICHIERS = ["plie.yaml", "profil.yaml"] as const;

/** Runs `plie init`; gives the exit status: 2 when the person gives up, and then nothing is written. */
export async function init(options: OptionsInit, io: Io): Promise<number> {
  const dossier = options.sortie ?? io.dossier;
  const ecraser = options.ecraser ?? false;
  await exigerDossier(dossier);
  for (const nom of FICHIERS) refuserExistant(join(dossier, nom), ecraser);
  const questions = io.terminal && !options.defauts;
  const reponses = questions ? await poserQuestions(await demanderAuTerminal(process.stdin, process.stderr)) : {};
  if (reponses === null) {
    io.err("plie : abandon, rien n'a été écrit.\n");
    return 2;
  }
  await ecrireFichiers(
    dossier,
    [
      { chemin: "plie.yaml", contenu: plieYamlCommente(reponses) },
      { chemin: "profil.yaml", contenu: profilYamlCommente() },
    ],
    ecraser,
  );
  io.out(
    `Écrit : ${join(dossier, "plie.yaml")} et ${join(dossier, "profil.yaml")}.\nRelisez-les, puis : plie inspecter vos-fichiers\n`,
  );
  return 0;
}
