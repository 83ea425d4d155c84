// Plays what a person does beside the month: answers red lights, justifies, changes a threshold, follows a participant, saves
// the work and takes it up again, stops a run; and what a hostile extraction tries. A folder of pictures may be given.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { BALISES, HOSTILES, PIEGE } from "./page/hostile.mjs";
import { cliquerDesQue, deposer, garde, navigateur, regardFini, telecharge } from "./page/navigateur.mjs";
import { remplirClasseur } from "./remplir-classeur.mjs";

const { ouvrir, regarder, fermer, faute, fautes } = await navigateur(process.argv[2] ?? null);
const travail = mkdtempSync(join(tmpdir(), "plie-gestes-"));
const SAMPLE = "samples/plie-fictif";
const echantillon = readdirSync(SAMPLE)
  .filter((nom) => /\.(csv|xlsx|ya?ml)$/.test(nom))
  .map((nom) => join(SAMPLE, nom));
const texte = (name, contenu) => ({ name, mimeType: "text/csv", buffer: Buffer.from(contenu) });
const bouton = (zone, name) => zone.getByRole("button", { name });
const exiger = (tient, quoi) => {
  if (!tient) faute(quoi);
};

async function controler(page) {
  await bouton(page, "Contrôler").click();
  await page.locator('[id="opt--arrete"]').evaluate((e) => e.closest("details").setAttribute("open", ""));
  await page.locator('[id="opt--arrete"]').fill("2026-10-31");
  await bouton(page, "Lancer").click();
}

const N = 25;
const numeros = (ligne) => Array.from({ length: N }, (_, i) => ligne(i + 1)).join("");
/** Numbers whose zeros were lost, and days written in the American order: two red lights. */
const ABIMES = [
  texte(
    "liste.csv",
    `id;nom;prenom;sexe;date_naissance;structure;apap;date_integration\n${numeros((i) => `${String(i).padStart(5, "0")};N${i};A;F;01/02/1980;S;Ada MODELE;01/01/2026\n`)}`,
  ),
  texte(
    "etapes.csv",
    `participant;famille;intitule;date_debut\n${numeros((i) => `${i};operation;Atelier;01/02/2026\n`)}`,
  ),
  texte(
    "suivi.csv",
    `participant;date;modalite;presence;duree\n${numeros((i) => `${String(i).padStart(5, "0")};03/${String(i).padStart(2, "0")}/2026;Face à face;Présent;45\n`)}`,
  ),
];

/** One red light accepted, the other not: nothing is done. Then answered: the job is done. */
async function feux() {
  const page = await ouvrir();
  await deposer(page, ABIMES);
  await regarder(page, "feux");
  await controler(page);
  await page.getByRole("heading", { name: /Ce n'est pas fait/ }).waitFor();
  exiger((await page.getByText("LEC-02, feu rouge").count()) > 0, "no LEC-02");
  exiger((await page.getByText("LEC-05, feu rouge").count()) > 0, "no LEC-05");
  // accepted for this time: the other still refuses
  await bouton(page, "Continuer cette fois malgré LEC-05").first().click();
  await page.getByRole("heading", { name: "LEC-05, feu rouge, accepté" }).first().waitFor();
  exiger(await page.getByRole("heading", { name: /Ce n'est pas fait/ }).isVisible(), "a refused light was passed");
  exiger((await bouton(page, "Tout télécharger (zip)").count()) === 0, "a refused job wrote files");
  // refused, and answered: the reading is mended, and the same line runs again
  await bouton(page, /^Relier les numéros/)
    .first()
    .click();
  await page.getByRole("heading", { name: /^C'est fait/ }).waitFor();
  exiger(
    await page
      .getByText(/--malgre LEC-05/)
      .first()
      .isVisible(),
    "the light accepted is not in the line",
  );
  await page.close();
}

/** Names that are markup, of files and in cells, are shown as they are written; nothing of them runs. */
async function hostile() {
  const page = await ouvrir();
  await deposer(
    page,
    HOSTILES.map(([nom, contenu]) => texte(nom, contenu)),
  );
  await bouton(page, "Examiner les fichiers").click();
  await page.getByRole("heading", { name: "Comment lire ces fichiers" }).waitFor();
  await controler(page);
  await page.getByRole("heading", { name: /^(C'est fait|Ce n'est pas fait)/ }).waitFor();
  for (const balise of BALISES)
    exiger((await page.locator(balise).count()) === 0, `${balise} comes from the extraction`);
  // the pages that plie writes, in their frames
  const ecrit = await page.evaluate(
    async (piegeNom) => {
      const octets = (t) => new TextEncoder().encode(t);
      const r = await window.plie.executer(
        [
          "participant",
          "P1",
          "extraction",
          "--format",
          "html",
          "--sortie",
          "p",
          "--arrete",
          "2026-10-31",
          "--malgre",
          "LEC-01",
          "--malgre",
          "LEC-02",
        ],
        [
          {
            chemin: "extraction/liste.csv",
            octets: octets(
              `id;nom;prenom;sexe;date_naissance;structure;apap;date_integration\nP1;"${piegeNom}";A;F;01/02/1980;S;"${piegeNom}";01/01/2026\n`,
            ),
          },
          {
            chemin: "extraction/etapes.csv",
            octets: octets("participant;famille;intitule;date_debut\nP1;operation;Atelier;01/02/2026\n"),
          },
          {
            chemin: "extraction/suivi.csv",
            octets: octets("participant;date;modalite;presence\nP1;03/03/2026;Face à face;Présent\n"),
          },
        ],
      );
      return r.fichiers.map((f) => new TextDecoder().decode(f.octets)).join("") || r.erreurs;
    },
    PIEGE.replaceAll('"', '""'),
  );
  exiger(ecrit.includes("<html") && !ecrit.includes("<img src=x"), "a page written holds the markup of a name");
  exiger((await page.evaluate(() => window.pris)) === undefined, "a script of the extraction ran");
  await page.close();
}

/** A constat is found, sorted, justified; the file handed back is the one that the command reads. */
async function justifier() {
  const page = await ouvrir();
  await deposer(page, echantillon);
  await controler(page);
  await page.getByRole("heading", { name: /^C'est fait/ }).waitFor();
  await page.getByLabel("Règle", { exact: true }).selectOption("ENT-01");
  const combien = Number(/Constats : (\d+) sur/.exec(await page.getByText(/^Constats : \d+ sur/).textContent())[1]);
  exiger(combien > 0, "no ENT-01 to justify");
  await bouton(page, "Participant").click();
  await regarder(page, "constats");
  await bouton(page, /^Justifier ENT-01/)
    .first()
    .click();
  await page.getByLabel(/^Raison/).fill("Hospitalisation ; vue le 3");
  await page.getByLabel("Qui l'accepte").fill("La coordinatrice");
  await regarder(page, "justifier");
  await bouton(page, "Garder cette raison").click();
  await page.getByText("1 raison dans").waitFor();
  await bouton(page, "Juger de nouveau avec ces raisons").click();
  await page
    .getByText(/--justifications justifications\.csv/)
    .first()
    .waitFor();
  await page.getByRole("heading", { name: /^C'est fait/ }).waitFor();
  const zip = unzipSync(await telecharge(page, bouton(page, "Enregistrer mon travail (zip)")));
  const csv = join(travail, "justifications.csv");
  writeFileSync(csv, zip["justifications.csv"]);
  const resume = (...plus) =>
    JSON.parse(
      execFileSync(
        "node",
        [
          "bin/plie.js",
          "controler",
          SAMPLE,
          "--arrete",
          "2026-10-31",
          "--format",
          "json",
          "--seuil",
          "jamais",
          ...plus,
        ],
        { maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] },
      ),
    ).resume.justifies;
  exiger(resume() === 0 && resume("--justifications", csv) === 1, "the command does not read the reasons typed");
  // a participant's page, from his constat
  await page.locator("td button.lien").first().click();
  await page.locator("iframe").waitFor();
  await page.frameLocator("iframe").locator("h1").first().waitFor();
  await regarder(page, "participant");
  await liens(page);
  await bouton(page, "Retour").click();
  await page.getByText(/^Constats : \d+ sur/).waitFor();
  await page.close();
  return zip;
}

/** A link inside a frame goes to its place in the frame, and leaves the page where it was. */
async function liens(page) {
  const cadre = page.frameLocator("iframe");
  const lien = cadre.locator('a[href^="#"]').first();
  const cible = (await lien.getAttribute("href")).slice(1);
  await lien.evaluate((e) => e.click());
  exiger((await cadre.locator(`[id="${cible}"]`).count()) === 1, "a link of a frame led away");
  exiger((await cadre.locator("h1").count()) > 0, "a link of a frame emptied it");
}

/** The work saved is taken up again: files, reasons, and the form as it was filled. */
async function reprendre(zip) {
  exiger(Object.keys(zip).includes("plie-travail.json"), "the saved work holds no state");
  const page = await ouvrir();
  const fichier = join(travail, "plie-travail.zip");
  writeFileSync(fichier, zipSync(zip));
  await deposer(page, [fichier]);
  await page.getByRole("heading", { name: "controler" }).waitFor();
  exiger((await page.locator('[id="opt--arrete"]').inputValue()) === "2026-10-31", "the form was not taken up again");
  await bouton(page, "Lancer").click();
  await page.getByText("1 raison dans").waitFor();
  await page.close();
}

/** A threshold is changed with its article in sight, taken back, and refused when it is nonsense. */
async function regler() {
  const page = await ouvrir();
  await deposer(page, echantillon);
  await bouton(page, "Régler les seuils").click();
  await page.getByLabel(/^Chercher une règle/).fill("ENT-01");
  await page.locator("summary", { hasText: "ENT-01" }).click();
  exiger(
    await page
      .getByText(/Cahier des charges.*III\.1\.3/)
      .first()
      .isVisible(),
    "no article beside the threshold",
  );
  const seuil = page.locator('[id="regles.ENT-01.joursSoumisMin"]');
  await seuil.fill("beaucoup");
  await bouton(page, /^Appliquer/).click();
  await page.locator(".faute", { hasText: "joursSoumisMin" }).waitFor();
  await seuil.fill("28");
  await regarder(page, "reglages");
  await bouton(page, /^Appliquer/).click();
  await regardFini(page);
  const yaml = strFromU8(await telecharge(page, bouton(page, "Enregistrer plie.yaml")));
  exiger(/ENT-01:\s+joursSoumisMin: 28/.test(yaml), `settings: ${yaml}`);
  await bouton(page, "Revenir aux réglages d'avant").click();
  await regardFini(page);
  exiger(await bouton(page, "Enregistrer plie.yaml").isDisabled(), "the settings were not taken back");
  await page.close();
}

/** Échéances are listed; a run is stopped, and the page goes on; last month's results come back under sorties. */
async function suite() {
  const page = await ouvrir();
  await deposer(page, echantillon);
  await bouton(page, "Voir les échéances").click();
  await page.locator('[id="opt--au"]').fill("2026-11-01");
  await bouton(page, "Lancer").click();
  await page.getByText(/^Échéances : \d+ sur/).waitFor();
  await regarder(page, "echeances");
  await bouton(page, "Faire le mois").click();
  await page.getByLabel(/mois du tableau de bord/).fill("2026-10");
  // a machine busy with something else could come too late
  await cliquerDesQue(page, "Lancer", "Arrêter", "Arrêter");
  await page.locator(".encours").waitFor({ state: "detached" });
  exiger((await page.locator(".faute").count()) === 0, "stopping is told as a fault");
  // stopped, then asked again; and files dropped meanwhile are kept
  await bouton(page, "Lancer").click();
  await page.getByLabel("Choisir des fichiers").setInputFiles([texte("notes.txt", "rien")]);
  await page.getByRole("heading", { name: "C'est fait." }).waitFor();
  const resultats = await telecharge(page, bouton(page, "Tout télécharger (zip)"));
  await regardFini(page);
  exiger((await page.getByText("extraction/notes.txt").count()) === 1, "a file dropped during a run was lost");
  await bouton(page, "Retour").click();
  await page.close();
  const autre = await ouvrir();
  const zip = join(travail, "plie-resultats.zip");
  writeFileSync(zip, resultats);
  await deposer(autre, [...echantillon, zip]);
  await bouton(autre, "Faire le mois").click();
  await autre.getByLabel(/mois du tableau de bord/).fill("2026-10");
  await bouton(autre, "Lancer").click();
  await autre.getByRole("heading", { name: "C'est fait." }).waitFor();
  exiger((await autre.getByText("sorties/2026-10/v2/consolide-2026-10.html").count()) > 0, "last month was not seen");
  if ((await garde(autre)) > 0) faute("something was stored");
  await autre.close();
}

/** On a machine that has too little memory for these files, what is lacking is said before anything starts; it can be tried. */
async function memoire() {
  const page = await ouvrir({ gio: 0.25 });
  await deposer(page, echantillon);
  exiger(await page.getByText(/n'en offre qu'environ 125,0 Mo/).isVisible(), "the memory that lacks is not said");
  await bouton(page, "Faire le mois").click();
  await page.getByText(/^Ce travail demande environ/).waitFor();
  await regarder(page, "memoire");
  await page.getByLabel(/mois du tableau de bord/).fill("2026-10");
  await bouton(page, "Lancer quand même").click();
  await page.getByRole("heading", { name: "C'est fait." }).waitFor();
  await page.close();
}

/** Last month's results come back with lines taken out since, and an APAP's workbook with its answers. */
async function registre() {
  const dossier = join(travail, "registre");
  cpSync(SAMPLE, join(dossier, "extraction"), { recursive: true });
  const plie = (...mots) =>
    execFileSync("node", [resolve("bin/plie.js"), ...mots], { cwd: dossier, stdio: ["ignore", "ignore", "inherit"] });
  plie("mensuel", "extraction", "--mois", "2026-09", "--silencieux");
  plie("cloturer", "2026-09");
  const sorties = readdirSync(join(dossier, "sorties"), { recursive: true, withFileTypes: true }).filter((f) =>
    f.isFile(),
  );
  const zip = join(travail, "octobre.zip");
  const chemins = sorties.map((f) => join(f.parentPath, f.name));
  writeFileSync(zip, zipSync(Object.fromEntries(chemins.map((c) => [relative(dossier, c), readFileSync(c)]))));
  const retour = join(travail, "retour de Genêt.xlsx");
  let reponses = 0;
  await remplirClasseur(
    chemins.find((c) => /apap-genet.*\.xlsx$/.test(c)),
    retour,
    "Gravité",
    (feuille, _, taper) => {
      if (feuille !== "À corriger" || reponses > 0) return;
      taper("Raison", "Hospitalisation");
      taper("Auteur", "Genêt");
      reponses++;
    },
  );
  exiger(reponses === 1, "nothing to answer in the workbook");
  // some presences of September have gone from the extraction since
  const perdues = "contacts-maison-du-bocage-bleu.csv";
  const lignes = readFileSync(join(SAMPLE, perdues), "latin1").split("\r\n");
  const moins = lignes.filter((ligne, i) => i % 2 === 0 || !/^[^;]*;[^;]*;\d\d\/09\/2026;/.test(ligne)).join("\r\n");
  const page = await ouvrir();
  await deposer(page, [...echantillon.filter((f) => !f.endsWith(perdues)), zip, retour]);
  await deposer(page, [{ ...texte(perdues, ""), buffer: Buffer.from(moins, "latin1") }]);
  exiger(await page.getByText("2026-09 (v1, transmis)").isVisible(), "the months done are not told");
  exiger(await page.getByText("1 classeur « À corriger » revenu").isVisible(), "the return is not told");
  await regarder(page, "registre");
  await bouton(page, "Faire le mois").click();
  await page.getByLabel(/mois du tableau de bord/).fill("2026-10");
  await bouton(page, "Lancer").click();
  await page.getByRole("heading", { name: "C'est fait." }).waitFor();
  await page.getByText("--justifications retours").first().waitFor();
  const resultats = unzipSync(await telecharge(page, bouton(page, "Tout télécharger (zip)")));
  const lu = (nom) => JSON.parse(strFromU8(resultats[`sorties/2026-10/v1/donnees/${nom}.json`]));
  exiger(lu("rectifies").rectifies.length > 0, "no figure of last month was rectified");
  exiger(
    lu("constats").constats.some((c) => c.justification?.raison === "Hospitalisation"),
    "the answer was not read",
  );
  await bouton(page, "Suivre l'année").click();
  await bouton(page, "Lancer").click();
  await page.getByRole("heading", { name: "C'est fait." }).waitFor();
  exiger((await page.locator("pre").allInnerTexts()).join().includes("septembre 2026"), "the year shows no September");
  await regarder(page, "suivi");
  await page.close();
}

try {
  await feux();
  await hostile();
  await reprendre(await justifier());
  await regler();
  await suite();
  await registre();
  await memoire();
} finally {
  await fermer();
  rmSync(travail, { recursive: true, force: true });
}
console.log(`gestures: ${fautes.length} faults`);
process.exitCode = fautes.length > 0 ? 1 : 0;
