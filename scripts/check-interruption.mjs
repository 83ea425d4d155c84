// Interrupts `plie mensuel` at many instants, as Ctrl-C and the end of a session do: the folder of results holds whole
// versions and nothing else, and the next run takes away what a killed one left.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const racine = mkdtempSync(join(tmpdir(), "plie-interruption-"));
const sorties = join(racine, "sorties");
const mois = join(sorties, "2026-10");
const commande = [
  "bin/plie.js",
  "mensuel",
  "samples/plie-fictif",
  "--mois",
  "2026-10",
  "--silencieux",
  "--sortie",
  sorties,
];
let fautes = 0;

const dedans = (dossier, recursive = false) => {
  try {
    return readdirSync(dossier, { recursive });
  } catch {
    return [];
  }
};
const chantier = () => dedans(mois).find((nom) => nom.startsWith(".en-cours-"));

/** Sends the signal once so many files are written; null lets the run end. */
function lancer(signal, fichiers) {
  return new Promise((fini) => {
    const enfant = spawn(process.execPath, commande, { stdio: ["ignore", "ignore", "pipe"] });
    let erreurs = "";
    enfant.stderr.on("data", (texte) => {
      erreurs += texte;
    });
    const garde = setInterval(() => {
      const nom = chantier();
      if (signal === null || nom === undefined) return;
      if (dedans(join(mois, nom, "version"), true).length < fichiers) return;
      clearInterval(garde);
      enfant.kill(signal);
    }, 2);
    enfant.on("close", (statut, tue) => {
      clearInterval(garde);
      fini({ statut, tue, erreurs });
    });
  });
}

for (const signal of ["SIGINT", "SIGTERM", "SIGKILL"]) {
  for (const fichiers of [0, 2, 12]) {
    const { statut, tue, erreurs } = await lancer(signal, fichiers);
    const restes = dedans(mois).filter((nom) => signal !== "SIGKILL" || !nom.startsWith(".en-cours-"));
    const dit = signal === "SIGKILL" ? "" : "plie : interrompu, rien n'a été écrit.\n";
    if (restes.length > 0 || erreurs !== dit || (signal !== "SIGKILL" && ![130, 143].includes(statut))) {
      fautes++;
      console.error(
        `${signal} after ${fichiers} files: ${statut ?? tue}, ${restes.join(", ")} left, said « ${erreurs} »`,
      );
    }
  }
}
const { statut } = await lancer(null, 0);
const reste = dedans(mois).join();
if (statut !== 0 || reste !== "v1") {
  fautes++;
  console.error(`the next run: status ${statut}, ${reste}`);
}
rmSync(racine, { recursive: true, force: true });
console.log(`interruption: 9 instants, ${fautes} faults`);
process.exitCode = fautes > 0 ? 1 : 0;
