import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { terminalDe } from "../src/cli.ts";
import { Dossier, plie } from "./session.ts";

/** A title for the window, a bell, a cleared screen, a hidden text, a name that reads backwards, a C1 sequence. */
const ORDRES = ["\u001b]0;x\u0007", "\u001b[2J", "\u001b[8m", "\u202e", "\u2066", "\u009b2J"];
const OBEIS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

let dossier: Dossier;
let extraction: string;

beforeAll(() => {
  dossier = new Dossier();
  extraction = dossier.joindre("extraction");
  mkdirSync(extraction);
  const fichiers: Record<string, string[]> = {
    "participants.csv": ["id;nom;sexe;date_naissance;Médecin\u001b[2J"],
    "parcours.csv": ["participant;structure;apap;date_integration;nature_sortie;date_sortie_reelle"],
    "etapes.csv": ["id;participant;intitule;nature;date_debut;date_fin"],
    "suivi.csv": ["participant;date;modalite;presence;duree;apap;motif"],
  };
  for (const [i, ordre] of ORDRES.entries()) {
    fichiers["participants.csv"]?.push(`P${i}${ordre};N${ordre};F${ordre};01/02/1980;x${ordre}`);
    fichiers["parcours.csv"]?.push(`P${i}${ordre};S${ordre};A${ordre};05/01/2026;Sortie${ordre};31/02/2026${ordre}`);
    fichiers["etapes.csv"]?.push(`E${i};P${i}${ordre};Stage ${ordre};?${ordre};01/03/2026;01/02/2026`);
    fichiers["suivi.csv"]?.push(`P${i}${ordre};20/01/2026;FACE_A_FACE;peut-être${ordre};45;A${ordre};m${ordre}`);
    fichiers["suivi.csv"]?.push(`Z${i}${ordre};99/01/2026${ordre};Téléphone;PRESENT;abc${ordre};A${ordre};`);
  }
  for (const [nom, lignes] of Object.entries(fichiers)) writeFileSync(join(extraction, nom), `${lignes.join("\n")}\n`);
});

afterAll(() => dossier.supprimer());

/** Whatever the lights say of such files. */
const TOUS = "LEC-01,LEC-02,LEC-03,LEC-04,LEC-05,LEC-06,LEC-07,LEC-09,LEC-10,LEC-12,LEC-13";

const COMMANDES: readonly (readonly string[])[] = [
  ["controler"],
  ["controler", "--par-apap"],
  ["controler", "--format", "json"],
  ["controler", "--format", "csv"],
  ["controler", "--apap", "A\u001b[2J"],
  ["echeances"],
  ["echeances", "--format", "json"],
  ["inspecter", "--valeurs"],
  ["inspecter", "--valeurs", "--verbeux"],
  ["fse", "--format", "json"],
  ["tableau", "--format", "json"],
  ["rapprocher"],
  ["csf", "--risque", "--periode", "2026-01..2026-10"],
  ["projeter", "--mois", "3"],
  ["importer", "--verbeux", "--valeurs", "--sortie"],
];

it.each(COMMANDES.map((c) => [c.join(" ").replace(/\u001b/g, "ESC"), c] as const))(
  "%s obeys no cell",
  async (_, argv) => {
    const [nom = "", ...options] = argv;
    const fin = options.at(-1) === "--sortie" ? [dossier.joindre("tables")] : [];
    const arrete = ["inspecter", "importer"].includes(nom) ? [] : ["--arrete", "2026-10-31"];
    const malgre = nom === "inspecter" ? [] : ["--malgre", TOUS];
    const { out, err } = await plie(nom, extraction, ...options, ...fin, ...arrete, ...malgre);
    expect(OBEIS.exec((out + err).replaceAll("\r\n", "\n"))?.index ?? -1).toBe(-1);
    expect((out + err).length).toBeGreaterThan(50);
  },
);

it("participant obeys no cell, nor the id that was typed", async () => {
  for (const id of ["P0\u001b]0;x\u0007", "\u001b[2Jinconnu"]) {
    const { out, err } = await plie("participant", id, extraction, "--arrete", "2026-10-31", "--malgre", TOUS);
    expect(OBEIS.exec((out + err).replaceAll("\r\n", "\n"))?.index ?? -1).toBe(-1);
    expect((out + err).length).toBeGreaterThan(50);
  }
});

it("shows what it did not print: a name with an order in it is still told from another", async () => {
  const { out } = await plie("controler", extraction, "--arrete", "2026-10-31", "--malgre", TOUS);
  expect(out).toContain("\\u202e");
});

it("asks for no escape where the screen obeys none, or the person wants none", () => {
  expect(terminalDe({ TERM: "dumb" })).toEqual({ simple: true, nu: true });
  expect(terminalDe({ TERM: "xterm", NO_COLOR: "1" })).toEqual({ simple: false, nu: true });
  expect(terminalDe({ TERM: "xterm", NO_COLOR: "" })).toEqual({ simple: false, nu: false });
});
