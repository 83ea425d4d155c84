// Bytes in, a report out: nothing is read but what is given. Here the bytes come from a disk; in a page, from a drop.
import { readdirSync, readFileSync } from "node:fs";
import { auditer, lire } from "plie";

const dossier = "samples/plie-fictif";
const fichiers = readdirSync(dossier)
  .filter((nom) => /\.(csv|xlsx)$/.test(nom))
  .map((nom) => ({ chemin: `extraction/${nom}`, octets: readFileSync(`${dossier}/${nom}`) }));

const { tables } = await lire(fichiers);
console.log("étapes lues :", [...tables.etapes].length);

const rapport = await auditer(fichiers, {
  arrete: "2026-10-31",
  periode: "2026-01..2026-10",
  reglages: { regles: { "ENT-01": { joursSoumisMin: 20 } } },
});
if (!rapport.constats) throw new Error(rapport.feux.map(({ message }) => message).join("\n"));
console.log("arrêté :", rapport.arrete, "· ENT-01 :", rapport.regles.find(({ id }) => id === "ENT-01").constats);
