// Another norm says things in its own words: what is read back is read in them.
import { mkdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CAS, extractionJouee, PERIODE, TIRAGE_AU } from "../scripts/controle-joue.mjs";
import { remplirClasseur } from "../scripts/remplir-classeur.mjs";
import { texteDuClasseur } from "./classeur-lu.ts";
import { Dossier, plie } from "./session.ts";

/** Nothing of July was typed yet: the one light of this reading. */
const SEUL_FEU = /^(Lecture : 1\sfeu orange\s+LEC-12 orange\s+Rien n'est daté[^→]+→[^\n]+\s+)?$/;

let dossier: Dossier;
beforeAll(() => {
  dossier = new Dossier();
  mkdirSync(dossier.joindre("extraction"));
  for (const [nom, texte] of extractionJouee("tirage")) dossier.ecrire(`extraction/${nom}`, texte);
  dossier.ecrire(
    "extraction/plie.yaml",
    `territoire: ["14000"]
vocabulaire: { logiciel: Odyssée, referent: conseiller, plie: Dispositif }
piecesADetruire: ["notes de l'APAP"]
`,
  );
});
afterAll(() => dossier.supprimer());

it("takes a grid up with its justified points and its archives, in another norm's words", async () => {
  const justifications = dossier.ecrire(
    "justifications.csv",
    `regle;participant;raison;auteur\nENT-07;${CAS.SANS_DIAGNOSTIC};Vu avec l'APAP;La coordinatrice\n`,
  );
  const options = ["--periode", PERIODE, "--arrete", TIRAGE_AU, "--justifications", justifications];
  const premier = await plie(
    "csf",
    dossier.joindre("extraction"),
    ...options,
    ...["--taille", "100%", "--sortie", dossier.joindre("1")],
  );
  expect(premier.status).toBe(0);
  expect(premier.err).toMatch(SEUL_FEU);
  const grille = dossier.joindre("1/csf-grille-2026-01_2026-06.xlsx");
  const feuilles = await texteDuClasseur(readFileSync(grille));
  expect((feuilles.get("Grille") ?? []).flat().join("\n")).toContain("Justifié par le PLIE : Vu avec le conseiller.");
  const remplie = dossier.joindre("remplie.xlsx");
  let vues = 0;
  await remplirClasseur(grille, remplie, "Participant", (feuille, textes, taper) => {
    if (feuille !== "Archivage" || textes.get("Pièce") !== "notes du conseiller") return;
    taper("Constaté sur place", "Détruite");
    vues++;
  });
  expect(vues).toBe(2);
  const repris = await plie(
    "csf",
    dossier.joindre("extraction"),
    ...["--reprise", remplie, "--justifications", justifications, "--sortie", dossier.joindre("2")],
  );
  expect(repris.status).toBe(0);
  expect(repris.err).toMatch(SEUL_FEU);
  const reprises = await texteDuClasseur(readFileSync(dossier.joindre("2/csf-grille-2026-01_2026-06-repris.xlsx")));
  const detruites = (reprises.get("Archivage") ?? []).filter((l) => l.includes("Détruite"));
  expect(detruites.map((l) => l[0])).toEqual([CAS.SANS_JUSTIFICATIF, CAS.ABANDON]);
});
