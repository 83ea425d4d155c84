import { describe, expect, it } from "vitest";
import { dayOf } from "../../../core/day.ts";
import { firstDay, monthOf } from "../../../core/month.ts";
import type { Portee } from "../../../core/report.ts";
import { CATALOGUE } from "../../../indicators/catalogue.ts";
import { clePortee, type MoisCompare, type Rectification, type Rectifie } from "../../../registre/rectification.ts";
import type { Rang } from "../chiffres.ts";
import type { Socle } from "../socle.ts";
import { tableMoisCompares } from "./mois-compares.ts";
import { blocsRectifies } from "./rectifies.ts";

const AOUT = dayOf(2026, 8, 31) ?? 0;
const SEPTEMBRE = dayOf(2026, 9, 30) ?? 0;
const GENET: Rang = { portee: "apap", nom: "Genêt" };
const IRIS: Rang = { portee: "apap", nom: "Iris" };
const PONT: Rang = { portee: "structure", nom: "Le Pont" };

const figure = (indicateur: string, { portee, nom }: Rang, ventilation: Record<string, string> = {}) => ({
  indicateur,
  portee: portee as Portee,
  nom,
  ventilation,
});

const mois = (arrete: number, nom: string, clos: boolean, figures: MoisCompare["figures"]): MoisCompare => ({
  mois: monthOf(arrete),
  numero: Number(nom.at(-1)),
  nom,
  dossier: "",
  arrete,
  clos,
  figures,
});

/** Two figures of Genêt in August, three in September of which one is the PLIE's alone; one of Iris; one of Le Pont. */
const rectification: Rectification = {
  rectifies: [],
  parPortee: new Map(),
  renommages: [],
  meles: [],
  compares: [
    mois(AOUT, "2026-08/v2", true, [figure("file_active", GENET), figure("sorties", GENET, { nature: "Positive" })]),
    mois(SEPTEMBRE, "2026-09/v1", false, [
      figure("file_active", GENET),
      figure("entretiens", GENET),
      figure("profil_public", GENET, { public: "FEMME" }),
      figure("file_active", IRIS),
      figure("sorties", PONT, { nature: "Dynamique" }),
    ]),
  ],
};

const table = (rangs: readonly Rang[], changes: readonly Rectifie[] = []) => {
  const { columns, rows } = tableMoisCompares(rectification, rangs, CATALOGUE, changes);
  return [columns.map((c) => c.titre), ...rows];
};

const change = (indicateur: string, version: string, ventilation = {}) =>
  ({ figure: figure(indicateur, GENET, ventilation), version }) as unknown as Rectifie;

describe("the months compared", () => {
  it("say, when nothing changed, what was sent and how many figures of each group an edition may show", () => {
    expect(table([GENET])).toEqual([
      ["Mois", "Dossier transmis", "Arrêté", "Parcours", "Sorties", "Entretiens et contacts", "En tout"],
      [firstDay(monthOf(AOUT)), "2026-08/v2, clôturé", AOUT, 1, 1, 0, 2],
      [firstDay(monthOf(SEPTEMBRE)), "2026-09/v1, non clôturé", SEPTEMBRE, 1, 0, 1, 2],
    ]);
  });

  it("add up a structure and its APAPs", () => {
    expect(table([PONT, GENET, IRIS]).map((ligne) => ligne.slice(3))).toEqual([
      ["Parcours", "Sorties", "Entretiens et contacts", "En tout"],
      [1, 1, 0, 2],
      [2, 1, 1, 4],
    ]);
  });

  it("say, when some did, how many, month by month", () => {
    const changes = [
      change("entretiens", "2026-09/v1"),
      change("sorties", "2026-08/v2", { nature: "Positive" }),
      change("sorties", "2026-08/v2", { nature: "Autre" }),
    ];
    expect(table([GENET], changes).map((ligne) => ligne.slice(3))).toEqual([
      ["Chiffres comparés", "dont changés"],
      [2, 2],
      [2, 1],
    ]);
  });

  it.each([
    [0, true],
    [12, true],
    [13, false],
  ])("stand under a list of %i figures changed: %s", (n, dit) => {
    const fait = { figure: figure("file_active", GENET), version: "2026-09/v1", mois: monthOf(SEPTEMBRE) };
    const un = { ...fait, transmis: 60, actuel: 61, raisons: [null, null], causes: [] } as unknown as Rectifie;
    const parPortee = new Map([[clePortee(GENET), Array.from({ length: n }, () => un)]]);
    const suite = { rectification: { ...rectification, parPortee } };
    const socle = { suite, chiffres: { catalogue: CATALOGUE }, report: { sources: [] } } as unknown as Socle;
    const tables = blocsRectifies(socle, GENET, true).flatMap((b) => (b.kind === "table" ? [b.id] : []));
    expect(tables).toEqual([...(n > 0 ? ["rectifies_integer"] : []), ...(dit ? ["mois_compares"] : [])]);
  });
});
