// The versions of node that this project answers for (the oldest supported, the current LTS) give the same status, texts and
// bytes as the one that runs this, for every command of the guide; then the LTS passes the end-to-end tests.
import { spawnSync } from "node:child_process";
import { commandesDuGuide } from "./guide-commandes.mjs";
import { supportedNodes } from "./node-from-npm.mjs";
import { departDe, ecarts } from "./page/comparer.mjs";
import { Node } from "./page/node.mjs";

const depart = departDe("samples/plie-fictif");
const fautes = [];
const autres = supportedNodes().map(({ version, program }) => ({ version, program, node: new Node(program) }));
const celui = new Node();
let compares = 0;
try {
  for (const node of [celui, ...autres.map((autre) => autre.node)]) node.repartir(depart);
  for (const { ligne, mots } of commandesDuGuide()) {
    const argv = mots.slice(1);
    const [attendu, ...lus] = await Promise.all(
      [celui, ...autres.map(({ node }) => node)].map((n) => n.executer(argv)),
    );
    compares += attendu.ecrits.size;
    lus.forEach((lu, i) => {
      const trouves = ecarts(lu, attendu, argv);
      if (trouves.length > 0)
        fautes.push(`${ligne}: node ${autres[i].version} DIFFERS: ${trouves.slice(0, 5).join(", ")}`);
    });
  }
} finally {
  for (const node of [celui, ...autres.map((autre) => autre.node)]) node.fermer();
}
// vitest itself asks for more than the oldest: its tests run with this node and with the current LTS
const { version: lts, program } = autres.at(-1);
const { status, stdout } = spawnSync(program, ["node_modules/vitest/vitest.mjs", "run", "tests"], { encoding: "utf8" });
if (status !== 0) fautes.push(`the tests fail with node ${lts}: ${stdout.slice(-3000)}`);
for (const faute of fautes) console.error(faute);
const versions = autres.map(({ version }) => version).join(", ");
console.log(`node ${process.versions.node}, ${versions}: ${compares} files compared, ${fautes.length} faults`);
process.exitCode = fautes.length > 0 ? 1 : 0;
