import { beforeAll, describe, expect, it } from "vitest";
import { reglagesParDefaut } from "../../config/reglages.ts";
import { parseTypedDay } from "../../core/day.ts";
import { grouper } from "../../core/grouper.ts";
import type { Ligne } from "../../indicators/catalogue.ts";
import { numberOf, untoned } from "../document/cell.ts";
import type { Cible, Table, Workbook } from "../document/model.ts";
import { layWorkbook } from "../xlsx/layout.ts";
import { valueAt } from "../xlsx/plain-cells.ts";
import { analyseFictive } from "./analyse-fixture.ts";
import { classeurBilan } from "./bilan.ts";
import { audienceDe, ENSEMBLE, type Rang } from "./chiffres.ts";
import { classeursDuMois } from "./classeurs.ts";
import { lieuDesConstats, lieuDuBilan, lieuDuChiffre } from "./feuilles/lieux.ts";
import { creerSocle, nommes, type Socle } from "./socle.ts";
import { constatsDuRang } from "./sommes.ts";

/** A whole month, and one that goes on. */
const ARRETES = ["2026-09-30", "2026-10-15"];

/** Sheets that say in sentences what sends there (Synthèse, its réserves); every other click leads to a table. */
const TEXTES: ReadonlySet<string> = new Set(["Méthode", "Suivi", "Synthèse", "Chiffres rectifiés"]);

interface Edite {
  nom: string;
  rang: Rang;
  bilan: boolean;
  classeur: Workbook;
}

function editions(arrete: string): { socle: Socle; livres: Edite[] } {
  const fin = parseTypedDay(arrete) ?? 0;
  const analyse = analyseFictive({ arrete: fin, periode: { start: parseTypedDay("2026-01-01") ?? 0, end: fin } });
  const reglages = reglagesParDefaut();
  const socle = creerSocle(analyse, reglages);
  const mois = [...classeursDuMois(socle, analyse, reglages)].map(
    ({ chemin, rang, classeur }): Edite => ({ nom: chemin, rang, bilan: false, classeur }),
  );
  const bilans = [ENSEMBLE, ...nommes(socle.structures)].map(
    (rang): Edite => ({ nom: `bilan ${rang.nom ?? ""}`, rang, bilan: true, classeur: classeurBilan(socle, rang) }),
  );
  return { socle, livres: [...mois, ...bilans] };
}

const tableDe = ({ feuilles }: Workbook, { feuille, table }: Cible): Table | undefined =>
  feuilles.find(({ nom }) => nom === feuille)?.blocks.find((b): b is Table => b.kind === "table" && b.id === table);

/** Rows of a table that say all that a click looks for. */
function lignesDe(table: Table, ligne: NonNullable<Cible["ligne"]>): Table["rows"] {
  const rang = (cle: string) => table.columns.findIndex(({ key }) => key === cle);
  return table.rows.filter((row) => ligne.every(({ cle, texte }) => untoned(row[rang(cle)] ?? null) === texte));
}

/** What the column of a table comes to: its total, live or given. */
function totalDe({ columns, rows }: Table, cle: string): number | null {
  const c = columns.findIndex(({ key }) => key === cle);
  const { total = null } = columns[c] ?? {};
  if (total !== "somme" && total !== "visible") return numberOf(typeof total === "string" ? null : total);
  return rows.reduce((somme, row) => somme + (numberOf(row[c] ?? null) ?? 0), 0);
}

describe.each(ARRETES)("the clicks of every edition of a month, at %s", (arrete) => {
  let socle: Socle;
  let livres: Edite[];
  beforeAll(() => {
    ({ socle, livres } = editions(arrete));
  });

  it("lead to a row or to the head of a table, or to a sheet of sentences; to the same text where a text is clicked", () => {
    for (const { nom, classeur } of livres) {
      const { grids, context } = layWorkbook(classeur);
      const parFeuille = grouper(context.tables, (t) => t.sheet);
      for (const grid of grids) {
        for (const { ref, location } of grid.links) {
          const [, feuille = "", ligne = ""] = /^'(.+)'![A-Z]+(\d+)$/.exec(location) ?? [];
          const retour = feuille === grids[0]?.name && ref.endsWith("1") && /^[A-Z]+1$/.test(ref);
          if (retour || (TEXTES.has(feuille) && ligne === "1")) continue;
          const r = Number(ligne) - 1;
          const place = parFeuille.get(feuille)?.some((t) => r === t.header || (r >= t.from && r < t.to));
          expect(place, `${nom}, ${grid.name} ${ref} → ${location}`).toBe(true);
          const [, lettre = "", la = ""] = /^([A-Z]+)(\d+)/.exec(ref) ?? [];
          const source = grid.rows[Number(la) - 1];
          const texte = source && lettre.length === 1 ? valueAt(source, lettre.charCodeAt(0) - 65) : null;
          const cible = grids.find((g) => g.name === feuille)?.rows[r];
          if (typeof texte === "string" && /^P\d{4}$/.test(texte) && cible)
            expect(Array.from({ length: 12 }, (_, c) => valueAt(cible, c))).toContain(texte);
        }
      }
    }
  });

  it("lead from a figure to the rows that make it, or to the column that adds up to it", () => {
    const vus = new Map<string, number>();
    for (const { nom, rang, bilan, classeur } of livres) {
      const { chiffres, spans } = socle;
      const lignes: Ligne[] = chiffres.catalogue.groupes(audienceDe(rang)).flatMap((g) => g.lignes);
      const juger = (ligne: Ligne, periode: string) => {
        const vers = bilan
          ? lieuDuBilan(socle, rang, ligne.chiffre)
          : lieuDuChiffre(socle, rang, ligne.chiffre, periode);
        const table = vers === null ? undefined : tableDe(classeur, vers);
        const figure = chiffres.figure(rang, ligne.chiffre, periode);
        if (vers === null || table === undefined || figure == null) return;
        // what passed between APAPs is nothing for the whole, whose column says so
        if (rang === ENSEMBLE && chiffres.catalogue.trouver(ligne.chiffre.indicateur)?.entreSoi) return;
        const quoi = `${nom} : ${ligne.titre}, ${periode} → ${vers.feuille}`;
        const deux = chiffres.catalogue.natureDe(ligne.chiffre.indicateur) !== "nombre";
        if (vers.ligne !== undefined) {
          const siennes = lignesDe(table, vers.ligne);
          if (siennes.length === 0) return;
          const somme = (cle: string) => totalDe({ ...table, rows: siennes }, cle);
          expect(somme("nombre"), quoi).toBeCloseTo((deux ? figure.numerateur : figure.valeur) ?? Number.NaN, 6);
          if (deux) expect(somme("sur"), quoi).toBe(figure.denominateur);
        } else if (vers.feuille !== "Qui appeler" && table.columns.some(({ key }) => key === vers.colonne)) {
          const attendu = vers.colonne?.endsWith("_num") ? figure.numerateur : figure.valeur;
          expect(totalDe(table, vers.colonne ?? "") ?? Number.NaN, quoi).toBeCloseTo(attendu ?? Number.NaN, 9);
        } else return;
        vus.set(rang.portee, (vus.get(rang.portee) ?? 0) + 1);
      };
      for (const ligne of lignes.filter((l) => l.par === null))
        for (const periode of bilan ? [spans.cumul] : [spans.courant, spans.cumul]) juger(ligne, periode);
    }
    expect(vus.get("ensemble")).toBeGreaterThan(40);
    expect(vus.get("structure")).toBeGreaterThan(40);
  });

  it("lead from the constats to be mended to the first of them, never to one that is justified or of another", () => {
    let vus = 0;
    for (const { nom, rang, bilan, classeur } of livres) {
      if (bilan) continue;
      for (const gravite of ["bloquant", "majeur", "mineur", "info"] as const) {
        const siens = constatsDuRang(socle, rang).filter((c) => c.gravite === gravite && c.justification === null);
        const vers = lieuDesConstats(socle, rang, { gravite });
        expect(vers === null, `${nom} ${gravite}`).toBe(siens.length === 0);
        const table = vers === null ? undefined : tableDe(classeur, vers);
        if (vers === null || table === undefined) continue;
        vus++;
        if (vers.ligne === undefined) {
          expect(totalDe(table, gravite), `${nom} ${gravite}`).toBe(siens.length);
          continue;
        }
        const [premiere] = lignesDe(table, vers.ligne);
        const lue = (cle: string) => untoned(premiere?.[table.columns.findIndex(({ key }) => key === cle)] ?? null);
        expect(lue("gravite"), `${nom} ${gravite}`).toBe(gravite);
        expect(String(lue("etat") ?? "")).not.toContain("justifié");
        expect(siens.some((c) => c.regle === lue("regle") && c.participant === lue("participant"))).toBe(true);
      }
    }
    expect(vus).toBeGreaterThan(10);
  });
});
