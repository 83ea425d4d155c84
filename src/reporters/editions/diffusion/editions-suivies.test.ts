import { describe, expect, it } from "vitest";
import { lireEditions } from "../../../commands/editions-publiees.ts";
import { reglagesParDefaut } from "../../../config/reglages.ts";
import { parseTypedDay } from "../../../core/day.ts";
import { cleDe } from "../../../diffusion/cellules.ts";
import { deduire } from "../../../diffusion/lecteur-fixture.ts";
import type { EditionPubliee } from "../../../diffusion/points.ts";
import { DisqueMemoire } from "../../../disque/disque-memoire.ts";
import { renderWorkbook } from "../../xlsx/workbook.ts";
import { readParts, textOf } from "../../xlsx/zip.ts";
import { analyseFictive } from "../analyse-fixture.ts";
import { creerSocle } from "../socle.ts";
import { classeurPubliable } from "./diffusion.ts";

const FINS = ["2026-08-31", "2026-09-30", "2026-10-31"];

async function classeur(fin: string, publiees: readonly EditionPubliee[]): Promise<Uint8Array> {
  const arrete = parseTypedDay(fin) ?? 0;
  const analyse = analyseFictive({ arrete, detail: false, echeances: null, fiches: false, regles: [] });
  return renderWorkbook(classeurPubliable(creerSocle(analyse, reglagesParDefaut()), publiees));
}

describe("editions of one year, each read back by the next", () => {
  it("reveal nothing together, though each is read from its workbook alone", async () => {
    const disque = new DisqueMemoire([]);
    disque.creerDossier("editions");
    for (const fin of FINS) {
      const publiees = disque.lister("editions").length === 0 ? [] : await lireEditions(["editions"], disque);
      const contenu = await classeur(fin, publiees);
      if (fin === FINS.at(-1)) expect(Buffer.compare(await classeur(fin, publiees), contenu)).toBe(0);
      disque.creerDossier(`editions/${fin}`);
      disque.ecrire(`editions/${fin}/diffusion-${fin}.xlsx`, contenu);
    }
    const editions = await lireEditions(["editions"], disque);
    expect(editions.map((e) => e.cellules.length > 5)).toEqual([true, true, true]);
    expect(deduire(editions, 10)).toEqual([]);
    // 120 participants: a month's changes are small, so something is repeated from an earlier edition
    expect(editions.at(-1)?.cellules.some((c) => c.au < (editions.at(-1)?.au ?? 0))).toBe(true);
  });

  it("date what they repeat of a month under way by its day, and read it back so", async () => {
    const disque = new DisqueMemoire([]);
    disque.creerDossier("editions");
    disque.ecrire("editions/diffusion-2026-10.xlsx", await classeur("2026-10-14", []));
    const [milieu, ...autres] = await lireEditions(["editions"], disque);
    const jour = parseTypedDay("2026-10-14");
    expect(autres).toEqual([]);
    expect(milieu?.cellules.every((c) => c.jour === jour && c.au === 2026 * 12 + 9)).toBe(true);
    // the file active hardly moves in two weeks: something is said of the 14th, nothing of the 14th is said of the 31st
    const contenu = await classeur("2026-10-31", milieu ? [milieu] : []);
    disque.ecrire("fin.xlsx", contenu);
    const [fin] = await lireEditions(["fin.xlsx"], disque);
    const repris = fin?.cellules.filter((c) => c.jour !== undefined) ?? [];
    expect(repris.length).toBeGreaterThan(0);
    for (const { cellule, nombre } of repris)
      expect(milieu?.cellules.find((c) => cleDe(c.cellule) === cleDe(cellule))?.nombre).toBe(nombre);
    expect(textOf(readParts(contenu), "xl/sharedStrings.xml")).toMatch(/au 14\/10\/2026, déjà publié/);
  });

  it("are asked for by name when they are not there, or are none", async () => {
    const disque = new DisqueMemoire([]);
    disque.creerDossier("vide");
    disque.ecrire("vide/notes.txt", "rien");
    await expect(lireEditions(["absent.xlsx"], disque)).rejects.toThrow("« absent.xlsx » est introuvable");
    await expect(lireEditions(["vide"], disque)).rejects.toThrow("ne contient aucune édition");
    await expect(lireEditions(["vide/notes.txt"], disque)).rejects.toThrow("notes.txt");
  });
});
