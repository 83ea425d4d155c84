// Plays a person's paths on dist/plie.html, on real controls, in headless Chromium: the month from a drop to the zip in at
// most seven clicks, unknown files through the assistant; axe finds nothing on any screen, light and dark,
// 390 to 1920 px. Pictures go to the folder given, if one is. RALENTI=6: as on a
// processor six times slower.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { deposer as deposerFichiers, garde, navigateur, regardFini, telecharge } from "./page/navigateur.mjs";

const { ouvrir, regarder, fermer, faute, fautes } = await navigateur(process.argv[2] ?? null);
let clics = 0;

async function cliquer(cible) {
  clics++;
  await cible.click();
}

const fichiersDe = (dossier) =>
  readdirSync(dossier)
    .filter((nom) => /\.(csv|xlsx|ya?ml)$/.test(nom))
    .map((nom) => join(dossier, nom));

async function deposer(page, fichiers) {
  clics++;
  await deposerFichiers(page, fichiers);
}

async function leMois() {
  const page = await ouvrir();
  await regarder(page, "accueil");
  await deposer(page, fichiersDe("samples/plie-fictif"));
  await regarder(page, "depot");
  await cliquer(page.getByRole("button", { name: "Faire le mois" }));
  await regarder(page, "formulaire");
  await page.getByLabel(/mois du tableau de bord/).fill("2026-10");
  await cliquer(page.getByRole("button", { name: "Lancer" }));
  await page.getByRole("heading", { name: "C'est fait." }).waitFor();
  await cliquer(page.getByRole("button", { name: /Voir .*consolid.*\.html/ }).first());
  const cadre = page.frameLocator("iframe");
  await cadre.locator("h1").first().waitFor();
  await regarder(page, "resultat");
  clics++;
  const zip = unzipSync(await telecharge(page, page.getByRole("button", { name: "Tout télécharger (zip)" })));
  const constats = JSON.parse(strFromU8(zip["sorties/2026-10/v1/donnees/constats.json"]));
  if (constats.constats.length === 0) faute("the zip holds no constat");
  console.log(`month: ${clics} clicks, ${Object.keys(zip).length} files, ${constats.constats.length} constats`);
  if (clics > 7) faute(`${clics} clicks`);
  if ((await garde(page)) > 0) faute("something was stored");
  await page.close();
}

/** A header that nothing names is told by hand; the profile says so, and the file is read. */
async function inconnus() {
  const page = await ouvrir();
  const etapes = "Code perso;Quoi;Debute;Finit\nP1;Formation;01/02/2026;03/03/2026\n";
  // clicked while the files are still being looked at: the form comes as soon as they have been
  await page
    .getByLabel("Choisir des fichiers")
    .setInputFiles([{ name: "<b>drôle</b>.csv", mimeType: "text/csv", buffer: Buffer.from(etapes) }]);
  await page.getByRole("button", { name: "Examiner les fichiers" }).click();
  await page.getByLabel(/Ce que contient/).selectOption({ label: "Étapes" });
  await page.getByLabel("Code perso").selectOption("participant");
  await page.getByLabel("Quoi").selectOption("intitule");
  await page.getByLabel("Debute").selectOption("date_debut");
  await regarder(page, "assistant");
  await page.getByRole("button", { name: /Appliquer/ }).click();
  await regardFini(page);
  const texte = (await telecharge(page, page.getByRole("button", { name: "Enregistrer profil.yaml" }))).toString();
  if (!/Code perso: participant/.test(texte)) faute(`profile: ${texte}`);
  if (!(await page.getByLabel("Debute").inputValue()).includes("date_debut")) faute("the answer was not read again");
  if ((await page.locator("main b").count()) > 0) faute("a file name was taken for HTML");
  await page.close();
}

try {
  await leMois();
  await inconnus();
} finally {
  await fermer();
}
console.log(`screens: ${fautes.length} faults`);
process.exitCode = fautes.length > 0 ? 1 : 0;
