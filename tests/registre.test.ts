import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texteDuClasseur } from "./classeur-lu.ts";
import { Dossier, plie } from "./session.ts";

const dossier = new Dossier();
afterAll(() => dossier.supprimer());
const extraction = dossier.joindre("extraction");
const sorties = dossier.joindre("sorties");
const dans = (chemin: string) => `${sorties}/${chemin}`;

beforeAll(async () => {
  await plie("exemple", extraction, "--participants", "8", "--mois", "8", "--graine", "3");
  for (const mois of ["2026-09", "2026-10"]) await plie("mensuel", extraction, "--mois", mois, "--sortie", sorties);
}, 240_000);

describe("a closed month that did not change", () => {
  it("is said with what was sent of it, and how many figures were compared", async () => {
    const lu = await texteDuClasseur(readFileSync(dans("2026-10/v1/consolide-2026-10.xlsx")));
    const feuille = lu.get("Chiffres rectifiés") ?? [];
    const ici = feuille.findIndex((l) => l[0] === "Ce qui a été comparé");
    expect(feuille.flat()).toContain("Aucun chiffre transmis n'a changé");
    const envoyes = readFileSync(dans("2026-09/v1/donnees/tableau.json"), "utf8")
      .split("\n")
      .filter((l) => l.includes('"portee":"ensemble"') && l.includes('"periode":"2026-09"'));
    const [bande, entete, ...lignes] = feuille.slice(ici + 1);
    expect([bande?.includes("Chiffres comparés"), entete?.at(-1), lignes.length]).toEqual([true, "En tout", 1]);
    const [mois, ...reste] = lignes[0] ?? [];
    expect([mois, ...reste.slice(0, 2)]).toEqual(["2026-09-01", "2026-09/v1, non clôturé", "2026-09-30"]);
    expect(reste.at(-1)).toBe(String(envoyes.length));
    expect(reste.slice(2, -1).reduce((somme, n) => somme + Number(n), 0)).toBe(envoyes.length);
    const page = readFileSync(dans("2026-10/v1/consolide-2026-10.html"), "utf8");
    expect(page).toContain("Ce qui a été comparé");
  });
});

describe("plie cloturer", () => {
  it("marks the last version, or the one asked for, and never changes its mind without --ecraser", async () => {
    const { status, out } = await plie("cloturer", "2026-09", "--sortie", sorties);
    expect([status, out]).toEqual([
      0,
      expect.stringMatching(/^Septembre 2026 : v1 marquée.*\n.*empreinte\s+[0-9a-f]{64}\n$/),
    ]);
    const marque = JSON.parse(readFileSync(dans("2026-09/cloture.json"), "utf8")) as {
      version: string;
      fichiers: unknown[];
    };
    expect([marque.version, marque.fichiers.length > 10]).toEqual(["v1", true]);
    const encore = await plie("cloturer", "2026-09", "--sortie", sorties);
    expect([encore.status, encore.err]).toEqual([
      2,
      expect.stringContaining("est déjà marqué, v1 : ajoutez --ecraser"),
    ]);
    expect((await plie("cloturer", "2026-09", "--version", "v1", "--ecraser", "--sortie", sorties)).status).toBe(0);
  });

  it("names what is not there", async () => {
    const version = await plie("cloturer", "2026-09", "--version", "v4", "--sortie", sorties);
    expect([version.status, version.err]).toEqual([2, expect.stringContaining("n'a pas de version v4 : il y a v1")]);
    const mois = await plie("cloturer", "2026-01", "--sortie", sorties);
    expect([mois.status, mois.err]).toEqual([2, expect.stringContaining("aucun traitement de 2026-01")]);
    expect((await plie("cloturer", "2026-09", "--sortie", dossier.joindre("rien"))).err).toContain("est introuvable");
    expect((await plie("cloturer", "2026-09", "--version", "deux", "--sortie", sorties)).err).toContain(
      "écrivez v1, v2",
    );
  });
});

describe("plie suivi", () => {
  it("shows the year, in four formats, and says what changed since a month was marked", async () => {
    const { status, out } = await plie("suivi", sorties);
    expect([status, out.includes("septembre 2026"), out.includes("v1, marquée")]).toEqual([0, true, true]);
    writeFileSync(dans("2026-09/v1/donnees/rejets.csv"), "autre");
    expect((await plie("suivi", sorties)).out).toContain("2026-09/v1/donnees/rejets.csv a changé depuis la clôture.");
    const json = JSON.parse((await plie("suivi", sorties, "--format", "json")).out) as {
      mois: { mois: string; changes: string[] }[];
    };
    expect(json.mois.map((m) => [m.mois, m.changes])).toEqual([
      ["2026-09", ["donnees/rejets.csv"]],
      ["2026-10", []],
    ]);
    for (const format of ["xlsx", "html"]) {
      const { status: fait } = await plie("suivi", sorties, "--format", format, "--sortie", dossier.joindre("bilan"));
      expect([fait, existsSync(dossier.joindre(`bilan/suivi-2026-10.${format}`))]).toEqual([0, true]);
    }
    const lu = await texteDuClasseur(readFileSync(dossier.joindre("bilan/suivi-2026-10.xlsx")));
    const titres = [...lu.values()].map((lignes) => lignes.flat().find((t) => t !== "" && !/^(Cofinancé|←)/.test(t)));
    for (const titre of titres) expect(titre).toMatch(/^Octobre\s2026\s:\s\d+\sconstats? nouveau/);
    expect(readFileSync(dossier.joindre("bilan/suivi-2026-10.html"), "utf8")).toMatch(
      /<h1>Octobre\s2026\s:\s\d+\sconstats? nouveau/,
    );
  });

  it("reads the register moved, or zipped", async () => {
    const ailleurs = dossier.joindre("ailleurs");
    cpSync(sorties, ailleurs, { recursive: true });
    const un = (await plie("suivi", ailleurs, "--format", "json")).out;
    expect(un).toBe((await plie("suivi", sorties, "--format", "json")).out);
    const fichiers = ["constats.json", "tableau.json", "suivi.json", "rectifies.json"].flatMap((nom) =>
      ["2026-09", "2026-10"].map((mois) => `${mois}/v1/donnees/${nom}`),
    );
    const zip = zipSync(
      Object.fromEntries(fichiers.map((f) => [`sorties/${f}`, strToU8(readFileSync(dans(f), "utf8"))])),
    );
    const { status, out } = await plie("suivi", dossier.ecrire("registre.zip", zip));
    expect([status, out.includes("octobre 2026")]).toEqual([0, true]);
  });

  it("is read by the month from a zip as from the folder", async () => {
    const mois = (...suite: string[]) => plie("mensuel", extraction, "--mois", "2026-10", ...suite);
    const fichiers = ["constats", "tableau", "suivi", "referents", "registre", "manifeste"].map(
      (nom) => `2026-09/v1/donnees/${nom}.json`,
    );
    const zip = zipSync(Object.fromEntries(fichiers.map((f) => [`archives/sorties/${f}`, readFileSync(dans(f))])));
    const depuis = dossier.joindre("depuis-zip");
    const { status, out } = await mois("--registre", dossier.ecrire("archive.zip", zip), "--sortie", depuis);
    expect([status, /1\smois comparé/.test(out)]).toEqual([0, true]);
    for (const nom of ["rectifies", "suivi", "registre"]) {
      const lu = (racine: string) => readFileSync(`${racine}/2026-10/v1/donnees/${nom}.json`, "utf8");
      expect(lu(depuis)).toBe(lu(sorties));
    }
    const absent = await mois("--registre", dossier.joindre("rien.zip"), "--sortie", depuis);
    expect([absent.status, absent.err]).toEqual([2, expect.stringContaining("est introuvable")]);
    const faux = await mois("--registre", dossier.ecrire("faux.zip", "PK, mais pas une archive"), "--sortie", depuis);
    expect([faux.status, faux.err]).toEqual([2, expect.stringContaining("n'est pas une archive .zip")]);
  }, 60_000);

  it("refuses a folder that is no register", async () => {
    mkdirSync(dossier.joindre("vide"));
    const { status, err } = await plie("suivi", dossier.joindre("vide"));
    expect([status, err]).toEqual([2, expect.stringContaining("aucun mois de plie mensuel")]);
  });
});

describe("a damaged register", () => {
  it("is named, left aside, and never stops the month", async () => {
    mkdirSync(dans("photos"), { recursive: true });
    mkdirSync(dans("2026-08/v1"), { recursive: true });
    mkdirSync(dans("2026-07"), { recursive: true });
    mkdirSync(dans("2026-09/brouillon"), { recursive: true });
    for (const nom of [
      "tableau.json",
      "registre.json",
      "suivi.json",
      "referents.json",
      "manifeste.json",
      "constats.json",
    ]) {
      writeFileSync(dans(`2026-09/v1/donnees/${nom}`), '{ "format": 9');
    }
    // what is JSON, and nothing that a run writes
    writeFileSync(dans("2026-09/v1/donnees/manifeste.json"), "null\n");
    const { status, out, err } = await plie("mensuel", extraction, "--mois", "2026-10", "--sortie", sorties);
    expect([status, err.includes("erreur imprévue")]).toEqual([0, false]);
    for (const nom of [
      "photos",
      "2026-07",
      "2026-08/v1",
      "2026-09/brouillon",
      "2026-09/v1/donnees/tableau.json",
      "2026-09/v1/donnees/manifeste.json",
    ]) {
      expect(out.replace(/\n\s+/g, " ")).toContain(`Laissé de côté, ${nom} :`);
    }
    const suivi = await plie("suivi", sorties, "--format", "json");
    expect(suivi.status).toBe(0);
    // what could not be compared has not « 0 » figures rectified
    const { mois } = JSON.parse(suivi.out) as { mois: { mois: string; rectifies: unknown }[] };
    expect(mois.find((m) => m.mois === "2026-09")?.rectifies).toBeNull();
    expect((await plie("suivi", sorties)).out.replace(/\s+/g, " ")).toContain("pas comparé par la dernière exécution");
  }, 120_000);
});
