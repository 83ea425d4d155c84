// npm run livrer [-- FOLDER]: what is handed over, in one new folder (default: sorties/livraison-VERSION): the page, the Windows
// zip, the command line in one file, the npm package, the components and their licences, the checksums, LISEZMOI. Same tree, same bytes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { VERSION } from "./build-options.mjs";
import { construirePage, paquets } from "./build-page.mjs";
import { bundle, licences } from "./bundle.mjs";
import { NODE_VERSION } from "./node-from-npm.mjs";

const dossier = resolve(process.argv[2] ?? join("sorties", `livraison-${VERSION}`));
if (existsSync(dossier)) {
  console.error(`${dossier} is there already: what was handed over is not overwritten. Give another folder.`);
  process.exit(1);
}
mkdirSync(dossier, { recursive: true });
const dans = (nom) => join(dossier, nom);
const npm = (...mots) =>
  execFileSync("npm", mots, { encoding: "utf8", maxBuffer: 64 << 20, stdio: ["ignore", "pipe", "inherit"] });

copyFileSync("dist/plie.html", dans("plie.html"));
execFileSync("node", ["scripts/make-windows-zip.mjs", dossier], { stdio: "inherit" });
const { program, packages } = await bundle();
// what npm installs with the package, whether a command uses it yet or not
const declares = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).dependencies).map(
  (nom) => `node_modules/${nom}`,
);
await construirePage();
writeFileSync(dans(`plie-${VERSION}.mjs`), program);
// dist/ is built: the package's own scripts would build it again
npm("pack", "--ignore-scripts", "--silent", "--pack-destination", dossier);
const [paquet] = readdirSync(dossier).filter((nom) => nom.endsWith(".tgz"));
renameSync(dans(paquet), dans(`plie-${VERSION}-npm.tgz`));
const embarques = [...new Set([...packages, ...paquets])].sort();
writeFileSync(dans("LICENCES.txt"), `\ufeff${licences(embarques).replace(/\r?\n/g, "\r\n")}\r\n`);
writeFileSync(dans("composants.cdx.json"), composants([...new Set([...packages, ...paquets, ...declares])]));
const page = readFileSync("dist/plie.html", "utf8");
// the text whose SHA-256 the page shows
const [, texte = ""] = /<script type="text\/plain" id="programme">([\s\S]*?)<\/script>/.exec(page) ?? [];
const programme = createHash("sha256").update(texte).digest("hex");
if (!page.includes(programme, page.indexOf(texte) + texte.length)) throw new Error("plie.html shows another SHA-256");
const lisezmoi = readFileSync("scripts/livraison/LISEZMOI.txt", "utf8")
  .replaceAll("{version}", VERSION)
  .replaceAll("{programme}", programme);
writeFileSync(dans("LISEZMOI.txt"), `\ufeff${lisezmoi.replace(/\r?\n/g, "\r\n")}`);
const empreintes = readdirSync(dossier)
  .sort()
  .map(
    (nom) =>
      `${createHash("sha256")
        .update(readFileSync(dans(nom)))
        .digest("hex")}  ${nom}\n`,
  );
writeFileSync(dans("EMPREINTES.txt"), empreintes.join(""));
console.log(`livrer: ${dossier}, ${empreintes.length + 1} files`);
console.log(empreintes.join("").trimEnd());

/** The components of what is handed over, CycloneDX: what the bundles really hold; no time, no random number, no address. */
function composants(dossiers) {
  const components = dossiers.map((chemin) => {
    const { name, version, license } = JSON.parse(readFileSync(join(chemin, "package.json"), "utf8"));
    return { ...composant("library", name, version), licenses: [{ license: { name: license } }] };
  });
  components.push({ ...composant("platform", "node", NODE_VERSION), description: "node.exe of the Windows zip" });
  components.sort((a, b) => (a["bom-ref"] < b["bom-ref"] ? -1 : 1));
  const component = composant("application", "plie", VERSION);
  return `${JSON.stringify({ bomFormat: "CycloneDX", specVersion: "1.5", version: 1, metadata: { component }, components }, null, 2)}\n`;
}

function composant(type, name, version) {
  const ref = `pkg:${type === "platform" ? "generic" : "npm"}/${name.replace("@", "%40")}@${version}`;
  return { "bom-ref": ref, type, name, version, ...(type === "application" ? {} : { purl: ref }) };
}
