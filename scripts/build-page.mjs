// Makes dist/plie.html: one file that asks for nothing. The program is a text of the page, run in a worker; the page's own
// script is allowed by its hash, and no connection is allowed at all (docs/decisions/0023-bibliotheque-et-page.md).
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { PAGE, VERSION } from "./build-options.mjs";

/** Inline texts may not end their own element. */
const protege = (texte) => texte.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
const empreinte = (texte, base) => createHash("sha256").update(texte).digest(base);

async function paquet(entree, define = {}) {
  const { outputFiles } = await build({
    ...PAGE,
    define: { ...PAGE.define, ...define },
    entryPoints: [entree],
    write: false,
  });
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
<script>${script}</script>
</body>
</html>
`;
  const octets = Buffer.byteLength(page);
  if (octets > OCTETS_MAX) throw new Error(`plie.html takes ${octets} bytes, more than ${OCTETS_MAX}`);
  return page;
}

/** The inline scripts of the HTML pages, as the reporters write them. */
async function scriptsDesPages() {
  return ["constats/constats", "tableau/tableau"].map((nom) =>
    readFileSync(`src/reporters/html/${nom}.client.js`, "utf8").trim(),
  );
}
