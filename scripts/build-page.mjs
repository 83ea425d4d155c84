// Makes dist/plie.html: one file that asks for nothing. The program is a text of the page, run in a worker; the page's own
// script is allowed by its hash, and no connection is allowed at all (docs/decisions/0023-bibliotheque-et-page.md).
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { PAGE, paquetsDe, VERSION } from "./build-options.mjs";
import { textesDesLicences } from "./licences-textes.mjs";

/** Inline texts may not end their own element. */
const protege = (texte) => texte.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
const empreinte = (texte, base) => createHash("sha256").update(texte).digest(base);

/** Folders of the packages that the page holds, once it is built. */
export const paquets = new Set();

async function paquet(entree, define = {}) {
  const { outputFiles, metafile } = await build({
    ...PAGE,
    metafile: true,
    define: { ...PAGE.define, ...define },
    entryPoints: [entree],
    write: false,
  });
  for (const dossier of paquetsDe(metafile)) paquets.add(dossier);
  return protege(outputFiles.find(({ path }) => path.endsWith(".js")).text);
}

/** An e-mail attachment. */
const OCTETS_MAX = 4.5e6;

/** Builds the page and gives its text. */
export async function construirePage() {
  const programme = await paquet("src/page/ouvrier.ts");
  const script = await paquet("src/page/index.tsx", { __EMPREINTE__: JSON.stringify(empreinte(programme, "hex")) });
  const style = readFileSync("src/page/page.css", "utf8");
  // scripts of the pages that plie writes, shown in frames that inherit this policy
  const autorises = [script, ...(await scriptsDesPages())].map((s) => `'sha256-${empreinte(s, "base64")}'`).join(" ");
  const politique = [
    "default-src 'none'",
    `script-src ${autorises}`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "frame-src blob: 'self'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
  const page = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${politique}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>plie ${VERSION}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<noscript>Cette page est un programme : votre navigateur doit autoriser JavaScript.</noscript>
<script type="text/plain" id="programme">${programme}</script>
<script type="text/plain" id="licences">${protege(textesDesLicences([...paquets].sort()))}</script>
<script>${script}</script>
</body>
</html>
`;
  const octets = Buffer.byteLength(page);
  if (octets > OCTETS_MAX) throw new Error(`plie.html takes ${octets} bytes, more than ${OCTETS_MAX}`);
  return page;
}

/** The inline scripts of the HTML pages, as the reporters write them, and the one that keeps their links in their frame. */
async function scriptsDesPages() {
  return [
    "reporters/html/papier",
    "reporters/html/constats/constats",
    "reporters/html/tableau/tableau",
    "page/liens",
  ].map((nom) => readFileSync(`src/${nom}.client.js`, "utf8").trim());
}
