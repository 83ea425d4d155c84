// Runs command lines one after the other in one process of node, each in the folder that it is given: `fork` it and send
// `{ argv, dossier }`. What `bin/plie.js` runs, without its start.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const { main } = await import(pathToFileURL(resolve("dist/cli.js")).href);
const maintenant = new Date();

process.on("message", async ({ argv, dossier }) => {
  process.chdir(dossier);
  const [sortie, erreurs] = [[], []];
  const statut = await main(argv, {
    out: (texte) => void sortie.push(texte),
    err: (texte) => void erreurs.push(texte),
    terminal: false,
    terminalErr: false,
    colonnes: 80,
    couleur: false,
    aujourdhui: Math.floor(
      Date.UTC(maintenant.getFullYear(), maintenant.getMonth(), maintenant.getDate()) / 86_400_000,
    ),
    dossier,
    version: process.env["PLIE_VERSION"],
  });
  process.send({ statut, sortie: sortie.join(""), erreurs: erreurs.join("") });
});
