// Plays, on real controls, how a person maps unknown files to the right figures, and answers red lights. CHROMIUM, RALENTI and
// PLIE_PAGE as in scripts/page/navigateur.mjs; a folder of pictures may be given.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { deballer } from "./page/extractions.mjs";
import { deposer, navigateur, regardFini, telecharge } from "./page/navigateur.mjs";

const { ouvrir, regarder, fermer, faute, fautes } = await navigateur(process.argv[2] ?? null);
const dossiers = Object.fromEntries(["departement", "fichier-plat"].map((nom) => [nom, deballer(nom)]));
const ARRETE = "2026-10-31";
const fichiersDe = (nom) =>
  readdirSync(join(dossiers[nom], "extraction")).map((f) => join(dossiers[nom], "extraction", f));

/** The constats without where they were read, and the figures, of a JSON of `controler` or `tableau`. */
function essentiel(texte) {
  const { constats, indicateurs } = JSON.parse(texte);
  const cle = (c) => JSON.stringify({ ...c, preuves: [], justification: null });
  return JSON.stringify(constats ? constats.map(cle).sort() : indicateurs);
}

/** What the tables of the right reading give. */
function verite(variante, commande, ...options) {
  return essentiel(
    execFileSync("node", ["bin/plie.js", commande, join(dossiers[variante], "juste"), ...options], {
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
}

/** A command opened by « Tout », its options filled, and the JSON that it gives. */
async function resultatDe(page, commande, options) {
  await page.getByText(/^Tout : les/).click();
  await page.getByRole("button", { name: commande, exact: true }).click();
  for (const [champ, valeur] of options) {
    const entree = page.locator(`[id="opt--${champ}"]`);
    if (!(await entree.isVisible())) await page.getByText("Autres options").click();
    if ((await entree.evaluate((e) => e.tagName)) === "SELECT") await entree.selectOption(valeur);
    else await entree.fill(valeur);
  }
  await page.getByRole("button", { name: "Lancer" }).click();
  await page.getByRole("heading", { name: /^C'est fait/ }).waitFor();
  const prendre = page.getByRole("button", { name: "Télécharger ce texte" }).last();
  if (!(await prendre.isVisible())) await page.locator("summary", { hasText: "Résultat" }).click();
  const texte = await telecharge(page, prendre);
  await page.getByText(/^Tout : les/).click();
  return essentiel(texte.toString());
}

/** The figures of both commands are those of the right reading. */
async function comparer(page, variante) {
  const controle = [
    ["arrete", ARRETE],
    ["format", "json"],
    ["seuil", "jamais"],
  ];
  const tableau = [
    ["mois", "2026-10"],
    ["format", "json"],
  ];
  for (const [commande, options] of [
    ["controler", controle],
    ["tableau", tableau],
  ]) {
    const trouve = await resultatDe(page, commande, options);
    const attendu = verite(variante, commande, ...options.flatMap(([champ, valeur]) => [`--${champ}`, valeur]));
    if (trouve !== attendu) faute(`${variante}: ${commande} gives other figures than the right reading`);
    if (attendu.length < 1000) faute(`${variante}: ${commande} has nothing to compare`);
  }
}

/** The part of the form that speaks of a file, opened. */
async function partie(page, fichier) {
  const zone = page.locator("details", { has: page.locator(`summary:text("${fichier}")`) });
  if ((await zone.getAttribute("open")) === null) await zone.locator("summary").first().click();
  return zone;
}

/** What a file seems to be is that, where it is only supposed. */
async function confirmer(zone) {
  const oui = zone.getByRole("button", { name: /^C'est bien cela/ });
  if ((await oui.count()) > 0) await oui.click();
}

async function dire(zone, reponses) {
  for (const [etiquette, valeur] of reponses) await zone.getByLabel(etiquette, { exact: true }).selectOption(valeur);
}

/** Writes the answers; from that very click until the files were looked at again, no choice can be made and lost. */
async function appliquer(page) {
  const bouton = page.getByRole("button", { name: /^Appliquer/ });
  await bouton.click({ trial: true });
  const libres = await bouton.evaluate(async (cible) => {
    cible.click();
    await new Promise((suite) => queueMicrotask(() => queueMicrotask(suite)));
    return document.querySelectorAll("#travail select:enabled, #travail section button:enabled").length;
  });
  if (libres > 0) faute(`${libres} lists and buttons still take a choice while the answers are written`);
  await regardFini(page);
}

/** A page with the files of a variant, its reading assistant open. */
async function examiner(variante) {
  const page = await ouvrir();
  await deposer(page, fichiersDe(variante));
  await page.getByRole("button", { name: "Examiner les fichiers" }).click();
  return page;
}

async function departement() {
  const page = await examiner("departement");
  const ID = "ID interne au département";
  const usagers = await partie(page, "Export_usagers_structure.csv");
  await confirmer(usagers);
  await dire(usagers, [
    [`${ID} dans Participants`, "id"],
    ["Nom de naissance dans Participants", "nom"],
    ["Droits dans Participants", "statuts"],
    ["RQTH / AAH Oui / Non dans Participants", "rqth"],
    [`${ID} dans Parcours`, "participant"],
    ["Organisation dans Parcours", "structure"],
    ["Référent(s) dans Parcours", "apap"],
    ["Date de début d'accompagnement dans Parcours", "date_integration"],
    ["Date de fin d'accompagnement prévisionnelle dans Parcours", "date_sortie_prevue"],
    ["Date de fin d'accompagnement dans Parcours", "date_sortie_reelle"],
    ["Type de sortie dans Parcours", "nature_sortie"],
    ["Motif d'archivage dans Parcours", "motif_sortie"],
  ]);
  await page.getByText("Ce que change ce choix").waitFor();
  await regarder(page, "lecture");
  const actions = await partie(page, "Export_actions.csv");
  await confirmer(actions);
  await dire(actions, [
    [ID, "participant"],
    ["Type d'action", "famille"],
    ["Nom structure employeur", "employeur"],
  ]);
  const rdv = await partie(page, "Export_rendez-vous.csv");
  await confirmer(rdv);
  await dire(rdv, [
    [ID, "participant"],
    ["Nature du RDV", "modalite"],
    ["Motif du RDV", "nature"],
    ["Objet du RDV", "motif"],
    ["Agent", "apap"],
  ]);
  await appliquer(page);
  const { valeurs } = parse(readFileSync(join(dossiers["departement"], "reponse", "profil.yaml"), "utf8"));
  for (const [champ, libelles] of Object.entries(valeurs)) {
    for (const [libelle, code] of Object.entries(libelles)) {
      const liste = rdv.locator(`select[id="Export_rendez-vous.csv entretiens ${champ} ${libelle}"]`);
      if ((await liste.count()) > 0) await liste.selectOption(code);
    }
  }
  await appliquer(page);
  await comparer(page, "departement");
  await page.close();
}

/** What was chosen is kept when a file comes in; a choice taken back shows again what the one before it changes. */
async function choixGardes() {
  const page = await examiner("departement");
  const rdv = await partie(page, "Export_rendez-vous.csv");
  await confirmer(rdv);
  await dire(rdv, [
    ["ID interne au département", "participant"],
    ["Agent", "apap"],
  ]);
  await page
    .getByText(/Ce que change ce choix.*Agent/)
    .first()
    .waitFor();
  await deposer(page, [{ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("rien") }]);
  await page
    .getByText(/Ce que change ce choix.*Agent/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Annuler le dernier choix" }).click();
  await page
    .getByText(/Ce que change ce choix.*ID interne/)
    .first()
    .waitFor();
  await page.close();
}

async function fichierPlat() {
  const page = await examiner("fichier-plat");
  const requete = await partie(page, "requete_suivi.txt");
  await confirmer(requete);
  await dire(requete, [
    ["Statut dans Parcours", "ignorer"],
    ["Statut dans Entretiens", "ignorer"],
    ["APAP dans Entretiens", "ignorer"],
    ["Référent dans Parcours", "ignorer"],
    ["Référent dans Entretiens", "apap"],
    ["Motif de sortie dans Entretiens", "ignorer"],
  ]);
  await appliquer(page);
  await comparer(page, "fichier-plat");
  await page.close();
}

/** All that is proposed, accepted in one click: what it changes is said, and one click more takes it back. */
async function toutAccepter(variante) {
  const page = await examiner(variante);
  const accepter = page.getByRole("button", { name: "Accepter toutes les propositions" });
  const acceptees = page.locator("summary", { hasText: /propositions? acceptée/ });
  await accepter.click();
  await acceptees.waitFor();
  if (!(await page.getByText("feux rouges : LEC-01").first().isVisible()))
    faute(`${variante}: what changes is not said`);
  await page.getByRole("button", { name: "Revenir à la lecture d'avant" }).click();
  await accepter.waitFor();
  await accepter.click();
  await acceptees.waitFor();
  await acceptees.click();
  await regarder(page, "propositions");
  await comparer(page, variante);
  await page.close();
}

try {
  await departement();
  await choixGardes();
  await fichierPlat();
  await toutAccepter("departement");
  await toutAccepter("fichier-plat");
} finally {
  await fermer();
}
console.log(`reading: ${fautes.length} faults`);
process.exitCode = fautes.length > 0 ? 1 : 0;
