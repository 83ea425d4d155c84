// Runs every `plie …` line of docs/guide.md's ```plie blocks, in order, in a temporary folder where `extraction` is the
// sample, and so is `extraction-septembre`, beside `samples/registre`; each must end with the status of its block (```plie code=1, else 0). Commands and options named elsewhere must
// exist, pictures must be there, and the list of commands must be whole.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { commandesDuGuide, GUIDE } from "./guide-commandes.mjs";

const PLIE = resolve("bin/plie.js");
const text = readFileSync(GUIDE, "utf8");
const faults = [];

function plie(argv, cwd = ".") {
  const options = { cwd, encoding: "utf8", env: { ...process.env, TZ: "Europe/Paris" }, maxBuffer: 256 << 20 };
  return spawnSync(process.execPath, [PLIE, ...argv], options);
}

const commands = commandesDuGuide();

const folder = mkdtempSync(join(tmpdir(), "plie-guide-"));
try {
  cpSync("samples/plie-fictif", join(folder, "extraction"), { recursive: true });
  cpSync("samples/plie-fictif", join(folder, "extraction-septembre"), { recursive: true });
  cpSync("samples/registre", join(folder, "samples/registre"), { recursive: true });
  for (const { ligne, mots, statut } of commands) {
    const [name, ...argv] = mots;
    if (name !== "plie") faults.push(`« ${ligne} » is not a command of plie`);
    const { status, stderr } = plie(argv, folder);
    if (status !== statut) faults.push(`${ligne}: ended with ${status}, ${statut} said. ${stderr.trim()}`);
  }
  // the settings and the profile that it shows are accepted whole
  for (const [, name, body] of text.matchAll(/^```yaml (\S+)\n([\s\S]*?)^```$/gm)) {
    writeFileSync(join(folder, "extraction", name), body);
    if (name === "avenant.yaml") writeFileSync(join(folder, "extraction", "plie.yaml"), `norme: ./${name}\n`);
    const { status, stderr } = plie(["controler", "extraction", "--seuil", "jamais", "--arrete", "2026-10-31"], folder);
    if (status !== 0) faults.push(`the settings of the guide (${name}): ${stderr.trim()}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const home = plie([]).stdout;
const tools = home.slice(home.indexOf("Outils")).matchAll(/^ {2}([a-z]+) {2}/gm);
const doors = home.slice(0, home.indexOf("Outils")).matchAll(/^ {2}plie ([a-z]+)/gm);
const known = new Set([...tools, ...doors].map(([, name]) => name));
const help = [...known].map((name) => plie([name, "--help"]).stdout).join("\n");
for (const [, name] of text.matchAll(/(?<!`)`plie ([a-z]+)/g)) {
  if (!known.has(name)) faults.push(`\`plie ${name}\` does not exist`);
}
for (const [, option] of text.matchAll(/(?<=[\s`«])(--[a-z][a-z-]+)/g)) {
  if (!help.includes(option)) faults.push(`${option} does not exist`);
}
const list = text.slice(text.indexOf("## Toutes les commandes"));
for (const name of known) {
  if (!list.includes(`| \`plie ${name}\` |`)) faults.push(`${name} is not in the list of commands`);
}
for (const [, image] of text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) {
  if (!existsSync(join("docs", image))) faults.push(`${image} is missing`);
}
for (const fault of new Set(faults)) console.error(`${GUIDE}: ${fault}`);
console.log(`guide: ${commands.length} commands run, ${new Set(faults).size} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
