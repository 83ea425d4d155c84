import fc from "fast-check";
import { expect, it } from "vitest";
import { parseTypedMonth } from "../core/month.ts";
import { lireAnnee } from "../registre/annee.ts";
import { Registre } from "../registre/registre.ts";
import { Suivante } from "../registre/suite.ts";
import { ecartsDesListes, nombreDeSommes } from "../reporters/document/listes-tester.ts";
import type { Sheet } from "../reporters/document/model.ts";
import { ENSEMBLE } from "../reporters/editions/chiffres.ts";
import { classeursDuMois } from "../reporters/editions/classeurs.ts";
import { creerSocle, nommes } from "../reporters/editions/socle.ts";
import { blocsDuTableau } from "../reporters/html/tableau-html.ts";
import { blocsAnnee } from "../reporters/registre/annee.ts";
import { anDernier } from "./an-dernier.ts";
import { disqueAvec, ioMuet } from "./io-fixture.ts";
import { mensuel } from "./mensuel-execution.ts";
import { analyserPreparation, type OptionsLecture, preparer } from "./preparer.ts";

const AVANT = parseTypedMonth("2026-09") ?? 0;
const PERMIS: OptionsLecture = { silencieux: true, malgre: ["LEC-01", "LEC-06", "LEC-08"] };

/** The sheets and pages of a month whose register holds the month before, of other lines, and those of the year. */
async function feuilles(graines: readonly [number, number], anomalies: number): Promise<Sheet[]> {
  const voulue = { participants: 25, mois: 12, anomalies, apaps: 3 };
  const [graine, autre] = graines;
  const disque = disqueAvec({ avant: { ...voulue, graine }, apres: { ...voulue, graine: autre } });
  const io = ioMuet(disque);
  await mensuel(["/avant"], { ...PERMIS, mois: AVANT, sortie: "/sorties" }, io);
  const registre = new Registre("/sorties", disque);
  const suivante = new Suivante(registre);
  const preparation = await preparer(["/apres"], { ...PERMIS, mois: AVANT + 1 }, io, { prendUnMois: true });
  const { reglages, arrete } = preparation;
  const analyse = analyserPreparation(preparation, io, {
    indicateurs: true,
    fiches: true,
    detail: true,
    echeances: { au: arrete + 1, jours: 60 },
    visiter: suivante.voirDossiers,
    unites: suivante.voirUnites,
    anciens: suivante.anciens(arrete),
  });
  const suite = suivante.conclure(analyse, reglages.enVigueur(), "0");
  const socle = creerSocle(analyse, reglages, { suite, anDernier: anDernier(preparation, analyse, io) });
  expect(suite.suivi.precedent).toBe(AVANT);
  const pages = [ENSEMBLE, ...nommes(socle.structures), ...nommes(socle.apaps)].flatMap((rang) =>
    Object.values(blocsDuTableau(socle, rang)),
  );
  return [
    ...[...classeursDuMois(socle, analyse, reglages)].flatMap(({ classeur }) => classeur.feuilles),
    ...[...pages, blocsAnnee(lireAnnee(registre, disque))].map((blocks) => ({ nom: "Page", titre: "Page", blocks })),
  ];
}

it("every list of a month that follows another, and of the year, sums to the figure that it details", async () => {
  let sommes = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 9_999 })),
      fc.constantFrom(0, 0.5, 1),
      async (graines, anomalies) => {
        const toutes = await feuilles(graines, anomalies);
        sommes = Math.max(sommes, nombreDeSommes(toutes));
        expect(ecartsDesListes(toutes)).toEqual([]);
      },
    ),
    { numRuns: 4 },
  );
  expect(sommes).toBeGreaterThan(100);
});
