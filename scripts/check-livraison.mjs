// Hands over twice, and compares: same bytes, true checksums, every way of running says the version, no path of this machine.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { VERSION } from "./build-options.mjs";

const racine = mkdtempSync(join(tmpdir(), "plie-livraison-"));
const fautes = [];
const exiger = (tient, faute) => tient || fautes.push(faute);
try {
  const [une, deux] = ["une", "deux"].map((nom) => join(racine, nom));
  for (const dossier of [une, deux]) execFileSync("node", ["scripts/livrer.mjs", dossier], { stdio: "ignore" });
  const noms = readdirSync(une).sort();
  const attendus = ["EMPREINTES.txt", "LICENCES.txt", "LISEZMOI.txt", "composants.cdx.json", "plie.html"];
  const versionnes = ["-npm.tgz", "-windows.zip", ".mjs"].map((fin) => `plie-${VERSION}${fin}`);
  exiger(noms.join() === [...attendus, ...versionnes].sort().join(), `the folder holds ${noms.join(", ")}`);
  const empreinte = (octets) => createHash("sha256").update(octets).digest("hex");
  const dites = readFileSync(join(une, "EMPREINTES.txt"), "utf8");
  for (const nom of noms) {
    const octets = readFileSync(join(une, nom));
    exiger(octets.equals(readFileSync(join(deux, nom))), `${nom} is not the same twice`);
    if (nom !== "EMPREINTES.txt") exiger(dites.includes(`${empreinte(octets)}  ${nom}\n`), `the checksum of ${nom}`);
    for (const place of [resolve("."), homedir(), racine])
      if (place.length > 5) exiger(!octets.includes(place), `${nom} names ${place}`);
  }
  exiger(readFileSync(join(une, "plie.html")).equals(readFileSync("dist/plie.html")), "plie.html is not that of dist/");
  const version = (mots) => execFileSync("node", [...mots, "--version"], { cwd: racine, encoding: "utf8" }).trim();
  exiger(version([join(une, `plie-${VERSION}.mjs`)]) === VERSION, "the one file does not say its version");
  execFileSync("tar", ["-xzf", join(une, `plie-${VERSION}-npm.tgz`), "-C", racine]);
  const paquet = JSON.parse(readFileSync(join(racine, "package/package.json"), "utf8"));
  exiger(paquet.version === VERSION, "the npm package does not say its version");
  exiger(version([join(racine, "package", paquet.bin.plie)]) === VERSION, "the npm package does not run");
  const { components } = JSON.parse(readFileSync(join(une, "composants.cdx.json"), "utf8"));
  const nommes = new Set(components.map(({ name }) => name));
  for (const nom of Object.keys(paquet.dependencies)) exiger(nommes.has(nom), `composants.cdx.json lacks ${nom}`);
} finally {
  rmSync(racine, { recursive: true, force: true });
}
for (const faute of fautes) console.error(faute);
console.log(`livraison: handed over twice, ${fautes.length} faults`);
process.exitCode = fautes.length > 0 ? 1 : 0;
