// plie.html in headless Chromium against node, in turns: 100 000 contacts, then a million, which finishes or says what it lacks.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { navigateur } from "../scripts/page/navigateur.mjs";
import { median, runOnce } from "./measure.mjs";

const ROUNDS = 3;
const ARRETE = ["--arrete", "2026-10-31", "--seuil", "jamais", "--silencieux", "--format", "json"];
const COMMANDS = {
  controler: ["controler", "extraction", ...ARRETE],
  mensuel: ["mensuel", "extraction", "--mois", "2026-10", "--silencieux", "--sortie", "sorties", "--ecraser"],
};

/** Hands a folder's files to the page as a person would. */
async function hand(page, folder) {
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", '<input type="file" multiple id="bench">');
  });
  await page.setInputFiles(
    "#bench",
    readdirSync(folder).map((name) => join(folder, name)),
  );
  await page.evaluate(async () => {
    const input = document.querySelector("#bench");
    window.inHand = [];
    for (const file of input.files)
      window.inHand.push({ chemin: `extraction/${file.name}`, octets: new Uint8Array(await file.arrayBuffer()) });
    input.remove();
  });
}

/** Seconds of one command in the page, and its status. */
async function inPage(page, argv) {
  return page.evaluate(async (words) => {
    const start = performance.now();
    const { statut, erreurs } = await window.plie.executer(words, window.inHand);
    return { seconds: (performance.now() - start) / 1000, statut, erreurs };
  }, argv);
}

/** `hundred`, `million`: folders of extractions; `goal` keeps a line of the table. */
export async function page({ plie, hundred, million, output, goal }) {
  const { ouvrir, fermer } = await navigateur();
  try {
    const open = await ouvrir();
    await hand(open, hundred);
    for (const [name, argv] of Object.entries(COMMANDS)) {
      const [inNode, there] = [[], []];
      const cmd = ["node", plie, ...argv.map((word) => ({ extraction: hundred, sorties: output })[word] ?? word)];
      for (let round = 0; round < ROUNDS; round++) {
        inNode.push(runOnce({ name, cmd }).seconds);
        there.push((await inPage(open, argv)).seconds);
      }
      console.log(`  ${name}: page ${median(there).toFixed(2)} s, node ${median(inNode).toFixed(2)} s`);
      goal(`page ÷ node, ${name}, 100 000 contacts`, median(there) / median(inNode), 1.3, "fois");
    }
    await hand(open, million);
    const { seconds, statut, erreurs } = await inPage(open, COMMANDS.controler);
    console.log(`  controler, 1 million: status ${statut}, ${seconds.toFixed(2)} s ${erreurs.trim()}`);
    goal("page, controler 1 million, status", statut, 0, "");
  } finally {
    await fermer();
  }
}
