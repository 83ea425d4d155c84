// Every kind of workbook, document and presentation that plie writes, against the schemas of ECMA-376: the validator of the
// Open XML SDK (Microsoft's), as it is packed for node. A small extraction: the parts are the same, the rows fewer.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import validate from "@ooxml-tools/validate";

const PLIE = fileURLToPath(new URL("../bin/plie.js", import.meta.url));
const MONTH = ["--mois", "2026-10"];
const ARRETE = ["--arrete", "2026-10-31"];

/** What is typed in a folder that holds `extraction`; each makes other sheets. */
const SESSIONS = [
  ["exemple", "extraction", "--participants", "24"],
  ["mensuel", "extraction", ...MONTH],
  ["tableau", "extraction", ...MONTH, "--bilan"],
  ["tableau", "extraction", ...MONTH, "--diffusion"],
  ["tableau", "extraction", ...MONTH, "--copil"],
  ["tableau", "extraction", ...MONTH, "--modele-apap", "--sortie", "formulaires"],
  ["tableau", "extraction", "--mois", "2026-11", "--feuille-emargement", "--sortie", "emargement"],
  ["consolider", "extraction", ...MONTH, "--tableaux", "formulaires", "--sortie", "consolidation"],
  ["controler", "extraction", ...ARRETE, "--seuil", "jamais", "--format", "xlsx", "--sortie", "constats"],
  ["echeances", "extraction", "--au", "2026-11-01", "--format", "xlsx", "--sortie", "echeances"],
  ["rapprocher", "extraction", ...ARRETE, "--format", "xlsx", "--sortie", "rapprochement"],
  ["fse", "extraction", "--periode", "2026-01..2026-06", "--sortie", "fse"],
  ["csf", "extraction", "--periode", "2026-01..2026-06", "--taille", "3", "--sortie", "csf"],
  ["csf", "extraction", "--periode", "2026-01..2026-06", "--risque", "--sortie", "risque"],
];

const folder = mkdtempSync(join(tmpdir(), "plie-ooxml-"));
try {
  for (const session of SESSIONS) {
    execFileSync(process.execPath, [PLIE, ...session, ...(session[0] === "exemple" ? [] : ["--silencieux"])], {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
  }
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => /\.(xlsx|docx|pptx)$/.test(file) && !file.startsWith("extraction"))
    .sort();
  const chosen = files.filter(firstOfItsKind());
  let faults = 0;
  for (const file of chosen) {
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    for (const { description, path } of await validate(bytes, file.split(".").pop(), "Microsoft365")) {
      faults++;
      console.error(`${file} ${path.partUri} ${path.xpath}: ${description}`);
    }
  }
  if (faults > 0) throw new Error(`ECMA-376: ${faults} faults`);
  console.log(`ECMA-376: ${chosen.length} packages of ${files.length}, 0 faults`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** One structure, one APAP, one form… is enough: the others are made the same way. */
function firstOfItsKind() {
  const seen = new Set();
  return (file) => {
    const kind = file.replace(/(structure|apap|formulaire|emargement|observations)s?[-/][^/]*$/, "$1");
    if (seen.has(kind)) return false;
    seen.add(kind);
    return true;
  };
}
