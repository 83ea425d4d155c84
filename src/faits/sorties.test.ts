import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { Dossiers } from "../parcours/build-dossiers.ts";
import { creerContexte } from "../parcours/creer-contexte.ts";
import { jour } from "../parcours/dossier-tester.ts";
import { reglagesCommuns, reglagesListes } from "../parcours/reglages.ts";
import { situation } from "../rules/exemple.ts";
import { canonicalExtraction } from "../tables/canonical.ts";
import { estUnResultat, natureComptee } from "./nature-sortie.ts";
import { sortiesQualifiees, sortiesReelles } from "./sorties.ts";

type Ligne = Readonly<Record<string, string>>;

function lire(parcours: Ligne) {
  const etapes = [{ famille: "emploi", contrat: "CDI", heures_hebdo: "35", date_debut: "2026-01-10" }];
  const extraction = canonicalExtraction(situation({ parcours, etapes }));
  const [arrete, presenceVide] = [jour("2026-09-30"), null];
  const [communs, listes] = [reglagesCommuns.parse({}), reglagesListes.parse({})];
  const dossiers = new Dossiers(extraction, { arrete, communs, presenceVide });
  const periode = { start: jour("2026-03-01"), end: arrete };
  const contexte = creerContexte(extraction, dossiers, { arrete, periode, communs, listes, presenceVide });
  const [dossier] = dossiers;
  const [p] = dossier?.parcours ?? [];
  if (!dossier || !p) throw new Error("no parcours");
  const qualifiees = sortiesQualifiees(dossier, contexte);
  return {
    qualifiees: qualifiees.map((s) => `${isoDay(s.jour)} ${s.reelle} ${s.nature} ${s.qualification.sure}`),
    reelles: sortiesReelles(dossier, contexte).map(({ sortie }) => isoDay(sortie)),
    nature: natureComptee(() => listes)(p),
  };
}

describe("sorties to judge", () => {
  it("réelles, in the period, both ends included", () => {
    const lu = (date_sortie_reelle: string) => lire({ date_sortie_reelle, nature_sortie: "Positive" });
    expect(lu("2026-09-30").qualifiees).toEqual(["2026-09-30 true Positive Positive"]);
    expect(lu("2026-09-30").reelles).toEqual(["2026-09-30"]);
    expect(lu("2026-03-01").reelles).toEqual(["2026-03-01"]);
    expect(lu("2026-02-28")).toMatchObject({ qualifiees: [], reelles: [] });
  });
  it("prévues, up to thirty days after the arrêté, without lower bound", () => {
    const lu = (date_sortie_prevue: string) => lire({ date_sortie_prevue }).qualifiees;
    expect(lu("2026-10-30")).toEqual(["2026-10-30 false null Positive"]);
    expect(lu("2026-10-31")).toEqual([]);
    expect(lu("2026-01-20")).toHaveLength(1);
    expect(lire({ date_sortie_prevue: "2026-10-30" }).reelles).toEqual([]);
  });
});

it("a nature is neutralised by its motif when it is Autre or empty alone", () => {
  const nature = (nature_sortie: string, motif_sortie: string) =>
    lire({ date_sortie_reelle: "2026-09-15", nature_sortie, motif_sortie }).nature;
  expect(nature("Autre", "Déménagement")).toBe("Neutralisee");
  expect(nature("", "Déménagement")).toBe("Neutralisee");
  expect(nature("Positive", "Déménagement")).toBe("Positive");
  expect(nature("Dynamique", "Déménagement")).toBe("Dynamique");
  expect(nature("Autre", "Abandon")).toBe("Autre");
  expect(nature("Autre", "")).toBe("Autre");
  expect(nature("", "")).toBe("NON_RENSEIGNE");
  expect([estUnResultat("Positive"), estUnResultat("Dynamique"), estUnResultat("Autre"), estUnResultat(null)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
