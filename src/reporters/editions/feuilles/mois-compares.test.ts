import { describe, expect, it } from "vitest";
import { dayOf } from "../../../core/day.ts";
import { firstDay, monthOf } from "../../../core/month.ts";
import type { Portee } from "../../../core/report.ts";
import { CATALOGUE } from "../../../indicators/catalogue.ts";
import type { MoisCompare, Rectification, Rectifie } from "../../../registre/rectification.ts";
import type { Rang } from "../chiffres.ts";
import { tableMoisCompares } from "./mois-compares.ts";

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
});
