import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import {
  attendreJuste,
  attendreRefus,
  ETAPES,
  HABITUEL,
  LISTE,
  type Ligne,
  lire,
  numero,
  reference,
  renommer,
  SUIVI,
  texte,
} from "./bureau-fixture.ts";

const { "suivi.csv": suivi = "", "participants.csv": participants = "", "etapes.csv": etapes = "" } = HABITUEL;
const octets = (t: string) => new TextEncoder().encode(t);
const changer = (lignes: readonly Ligne[], entete: string, f: (valeur: string, i: number) => string): Ligne[] =>
  lignes.map((ligne, i) => ({ ...ligne, [entete]: f(ligne[entete] ?? "", i) }));
const americaine = (date: string) => (date === "" ? "" : `${date.slice(3, 5)}/${date.slice(0, 2)}/${date.slice(6)}`);

/** Issue 10, « Seen, and what is wanted »: each line of it, from files to status, lights and figures. */
describe("seen in offices: right, refused, or warned with the true cause", () => {
  it("the usual files are right, without any light", async () => {
    const usuel = await reference();
    expect(usuel.feux).toEqual([]);
    expect(usuel.constats.length).toBeGreaterThan(20);
  });

  it("leading zeros lost in one file: LEC-02 and its proposal, right once accepted", async () => {
    const fichiers = { ...HABITUEL, "suivi.csv": texte(changer(SUIVI, "N° dossier", (id) => String(Number(id)))) };
    attendreRefus(await lire(fichiers), "LEC-02", /sans les zéros de tête, 100\s% se relieraient/);
    await attendreJuste(await lire(fichiers, "identifiants: {sansZeros: true}"));
  });

  it("two structures that number from 1, or two PLIEs in one call: LEC-03", async () => {
    const autre = LISTE.map((p, i) => ({
      ...p,
      Nom: `AUTRE${i}`,
      "Date de naissance": `15/07/19${60 + (i % 9)}`,
      APAP: "Eve",
    }));
    attendreRefus(await lire({ ...HABITUEL, "participants B.csv": texte(autre) }), "LEC-03");
  });

  it("an old list of participants left in the folder: LEC-04, right without it", async () => {
    const ancienne = LISTE.map((p) => ({
      ...p,
      "Date de sortie réelle": "",
      "Nature de sortie": "",
      "Motif de sortie": "",
    }));
    const fichiers = { ...HABITUEL, "participants juin.csv": texte(ancienne) };
    attendreRefus(await lire(fichiers), "LEC-04", /ancienne extraction/);
    await attendreJuste(await lire(fichiers, 'prevaut: "participants.csv"'));
  });

  it("an older contacts file, some lines edited since: LEC-04, edited lines do not count twice", async () => {
    const ancien = changer(SUIVI.slice(0, 150), "Durée", (d, i) => (i % 5 === 0 ? "20" : d));
    attendreRefus(await lire({ ...HABITUEL, "suivi ancien.csv": texte(ancien) }), "LEC-04", "contacts");
  });

  it("a zip of the files, and a page of tables named .xls, are read", async () => {
    const zip = zipSync(Object.fromEntries(Object.entries(HABITUEL).map(([nom, t]) => [nom, octets(t)])));
    await attendreJuste(await lire({ "extraction.zip": zip }));
    const [entete = "", ...lignes] = suivi.trimEnd().split("\r\n");
    const rangee = (l: string, c: string) =>
      `<tr>${l
        .split(";")
        .map((v) => `<${c}>${v}</${c}>`)
        .join("")}</tr>`;
    const page = `<html><meta charset="utf-8"><table>${rangee(entete, "th")}${lignes.map((l) => rangee(l, "td")).join("")}</table></html>`;
    await attendreJuste(await lire({ "participants.csv": participants, "etapes.csv": etapes, "suivi.xls": page }));
  });

  it("a PDF in place of the contacts: LEC-01 names it", async () => {
    attendreRefus(
      await lire({ "participants.csv": participants, "etapes.csv": etapes, "suivi.pdf": "%PDF-1.7\n" }),
      "LEC-01",
      /suivi\.pdf.*PDF/,
    );
  });

  it("a file cut in the middle: LEC-11, in the middle of a line as in the middle of its last cell", async () => {
    const coupe = (n: number) => ({
      ...HABITUEL,
      "suivi.csv": suivi.slice(0, suivi.indexOf("\r\n", suivi.length * 0.6) - n),
    });
    attendreRefus(await lire(coupe(30)), "LEC-11", /est coupé/);
    attendreRefus(await lire(coupe(3)), "LEC-11", /est coupé/);
  });

  it("one structure's contacts forgotten, five lines by a colleague: the months are not judged, LEC-12 says so", async () => {
    const reste = SUIVI.filter((c, i) => c["Référent"] === "Bob MARTIN" || i < 5);
    const lu = await lire({ ...HABITUEL, "suivi.csv": texte(reste) });
    expect(lu.dits).toEqual(["LEC-12 orange"]);
    const usuel = await reference();
    expect(lu.constats.length).toBeLessThanOrEqual(usuel.constats.length + 12);
    const sien = (c: { indicateur: string; nom: string | null }) =>
      c.indicateur === "conformite" && c.nom === "Ada LOVELACE";
    expect(lu.chiffres.filter(sien).every(({ valeur }) => valeur === null)).toBe(true);
  });

  it("rows above the header, that a sort moved: read as rows", async () => {
    const [entete = "", ...lignes] = suivi.trimEnd().split("\r\n");
    const trie = [...lignes.slice(0, 30), entete, ...lignes.slice(30)].map((l) => `${l}\r\n`).join("");
    await attendreJuste(await lire({ ...HABITUEL, "suivi.csv": trie }));
  });

  it("two exports pasted one under the other, columns in another order: each read in its own columns", async () => {
    const autre = ["Durée", "Présence", "N° dossier", "Référent", "Objet", "Date", "Type de contact"];
    const colle = texte(SUIVI.slice(0, 100)) + texte(SUIVI.slice(100), autre);
    await attendreJuste(await lire({ ...HABITUEL, "suivi.csv": colle }));
  });

  it("01/01/1900 as an exit is no exit", async () => {
    const liste = changer(LISTE, "Date de sortie réelle", (d) => d || "01/01/1900");
    await attendreJuste(await lire({ ...HABITUEL, "participants.csv": texte(liste) }));
  });

  it("another day that stands for no exit: LEC-10, right once answered", async () => {
    const liste = changer(LISTE, "Date de sortie réelle", (d) => d || "31/12/2050");
    const fichiers = { ...HABITUEL, "participants.csv": texte(liste) };
    attendreRefus(await lire(fichiers), "LEC-10", /le 31\/12\/2050 sur 18 parcours/);
    await attendreJuste(await lire(fichiers, "datesVides: [2050-12-31]"));
  });

  it("mm/jj/aaaa in one file: LEC-05 on it alone, right once its order is told", async () => {
    const fichiers = { ...HABITUEL, "suivi.csv": texte(changer(SUIVI, "Date", americaine)) };
    const lu = await lire(fichiers);
    attendreRefus(lu, "LEC-05", /mois\/jour\/année/);
    // what the swapped dates bring about is not told beside their cause
    expect(lu.dits).toEqual(["LEC-05 rouge"]);
    await attendreJuste(await lire(fichiers, 'ordreDates: {"suivi.csv": mjj}'));
  });

  it("« Date de sortie » alone: LEC-10 with what each answer changes", async () => {
    const liste = renommer(LISTE, { "Date de sortie réelle": "Date de sortie", "Date de sortie prévue": null });
    const fichiers = { ...HABITUEL, "participants.csv": texte(liste) };
    attendreRefus(
      await lire(fichiers),
      "LEC-10",
      /« Date de sortie » est la seule date de sortie.*file active \d+ → \d+/,
    );
    const lu = await lire(fichiers, 'colonnes: {parcours: {"Date de sortie": date_sortie_reelle}}');
    expect(lu.feux).toEqual([]);
  });

  it("« Élément standard » beside « Intitulé » for the nature: LEC-10", async () => {
    const liste = LISTE.map(({ "Nature de sortie": nature = "", ...p }) => ({
      ...p,
      Intitulé: nature,
      "Élément standard": nature === "" ? "" : "Autre",
    }));
    attendreRefus(await lire({ ...HABITUEL, "participants.csv": texte(liste) }), "LEC-10", "Élément standard");
  });

  it("an APAP spelt two ways: LEC-07 orange, the figures reserved; right once the alias is given", async () => {
    const fichiers = {
      ...HABITUEL,
      "suivi.csv": texte(changer(SUIVI, "Référent", (nom) => nom.split(" ").reverse().join(" "))),
    };
    const lu = await lire(fichiers);
    expect(lu.dits).toEqual(["LEC-07 orange"]);
    expect(lu.chiffres.some(({ reserve }) => reserve?.includes("plusieurs façons") === true)).toBe(true);
    const alias = 'alias: {apap: {"LOVELACE Ada": "Ada LOVELACE", "MARTIN Bob": "Bob MARTIN"}}';
    await attendreJuste(await lire(fichiers, alias));
  });

  it("an empty optional export is read; an optional table that lacks a column is set aside and told", async () => {
    const vides = { "veilles.csv": "N° dossier;Motif;Date début\r\n" };
    const lu = await lire({ ...HABITUEL, ...vides });
    expect(lu.feux).toEqual([]);
    expect(lu.chiffres.map((c) => c.valeur)).toEqual((await reference()).chiffres.map((c) => c.valeur));
    const incomplete = await lire({
      ...HABITUEL,
      "veilles.csv": "N° dossier;Motif de la veille;Couleur\r\n00100;Santé;bleu\r\n",
    });
    expect(incomplete.dits).toEqual(["LEC-01 orange"]);
    expect(incomplete.chiffres.map((c) => c.valeur)).toEqual((await reference()).chiffres.map((c) => c.valeur));
  });

  it("contacts rejected, or of nobody of the list: n.c., never 0", async () => {
    const illisible = {
      ...HABITUEL,
      "suivi.csv": texte(changer(SUIVI, "Type de contact", (m, i) => (i % 3 === 0 ? m : "Zzz"))),
    };
    attendreRefus(await lire(illisible), "LEC-09", "Zzz");
    const malgre = await lire(illisible, "", "--malgre", "LEC-09,LEC-06");
    const entretiens = malgre.chiffres.filter(({ indicateur }) => indicateur === "entretiens");
    expect(entretiens.length).toBeGreaterThan(0);
    expect(entretiens.every(({ valeur, raison }) => valeur === null && raison !== null)).toBe(true);
    const inconnus = { ...HABITUEL, "suivi.csv": texte(changer(SUIVI, "N° dossier", (id) => `X${id}9`)) };
    const sansLien = await lire(inconnus, "", "--malgre", "LEC-02");
    const nommes = sansLien.chiffres.filter((c) => c.indicateur === "entretiens" && c.nom !== null);
    expect(nommes.length).toBeGreaterThan(20);
    expect(nommes.filter((c) => c.valeur !== null)).toEqual([]);
    // what is counted nowhere is told beside the sum
    const sommes = sansLien.chiffres.filter((c) => c.indicateur === "entretiens" && c.portee === "ensemble");
    expect(sommes.filter((c) => c.valeur !== null && c.reserve === null)).toEqual([]);
  });

  it("headers by the thousand, or of thirty thousand characters, are answered", async () => {
    const large = Array.from({ length: 9_074 }, (_, i) => `colonne ${i} de l'export`).join(";");
    const longs = Array.from({ length: 5 }, (_, i) => `${"très long en-tête ".repeat(1_700)}${i}`).join(";");
    const lu = await lire({
      ...HABITUEL,
      "large.csv": `${large}\r\n1;2\r\n`,
      "longs.csv": `${longs}\r\n1;2;3;4;5\r\n`,
    });
    expect(lu.dits).toEqual(["LEC-01 orange"]);
    expect(lu.feux[0]?.fichiers).toEqual(["large.csv", "longs.csv"]);
    expect(lu.constats).toEqual((await reference()).constats);
  });
});

it("the numbers of the office are those of the list", () => {
  expect(LISTE[0]?.["N° dossier"]).toBe(numero(0));
  expect(new Set(ETAPES.map((e) => e["N° dossier"])).size).toBe(LISTE.length);
});
