import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { contexteDe } from "../fse/collecte-fixture.ts";
import { PARCOURS, situation } from "../rules/exemple.ts";
import { personneAbsente } from "./absente.ts";
import { compareSorties, type SortieAClasser, sortiesAClasser } from "./archives.ts";
import { lireStrates, lireTaille, tailleLisible } from "./demande.ts";
import type { GrilleLue } from "./lire-grille.ts";
import { candidatDe, concerne } from "./population.ts";

type Ligne = Readonly<Record<string, string>>;

/** P0001 over the first half of 2026, seen on 31 December unless said otherwise; Zoé is in charge from 1 June on. */
const monde = (parcours: readonly Ligne[], arrete?: string) =>
  contexteDe(
    situation({
      autres: {
        parcours,
        affectations: [{ participant: "P0001", apap: "Zoé MODÈLE", structure: "S", date_debut: "2026-06-01" }],
      },
    }),
    { debut: "2026-01-01", fin: "2026-06-30", ...(arrete === undefined ? {} : { arrete }) },
  );
const TOUS = { apap: null, structure: null };

describe("who may be drawn", () => {
  const candidat = (parcours: readonly Ligne[], filtre = TOUS, arrete?: string) => {
    const { contexte, dossiers } = monde(parcours, arrete);
    const c = candidatDe(dossiers.dossier(0), contexte, filtre, [{ viesion: 45 }, { viesion: 30 }] as never);
    return c && `${c.participant} ${c.apap}/${c.structure} ${c.sexe} ${c.sortie} ${c.minutes}`;
  };
  const sorti = (date_sortie_reelle: string) => [{ ...PARCOURS, date_sortie_reelle }];

  it("is open a day of the period, with who was en charge on the last day", () => {
    expect(candidat([PARCOURS])).toBe("P0001 Zoé MODÈLE/S F en parcours 75");
    expect(candidat(sorti("2026-05-31"))).toBe("P0001 Alix MODÈLE/Association Exemple F sorti dans la période 75");
    expect(candidat(sorti("2026-06-30"))).toBe("P0001 Zoé MODÈLE/S F sorti dans la période 75");
    expect(candidat(sorti("2026-07-01"))).toBe("P0001 Zoé MODÈLE/S F en parcours 75");
    expect(candidat([PARCOURS], TOUS, "2026-05-31")).toBe("P0001 Alix MODÈLE/Association Exemple F en parcours 75");
    expect(candidat([{ ...PARCOURS, date_integration: "2026-07-01" }])).toBeNull();
    const deux = [...sorti("2026-02-28"), { ...PARCOURS, id: "P0001-2", date_integration: "2026-03-01" }];
    expect(candidat(deux)).toBe("P0001 Zoé MODÈLE/S F en parcours 75");
  });
  it("is of the APAP and structure asked for", () => {
    expect(candidat([PARCOURS], { apap: "Alix MODÈLE", structure: null } as never)).toBeNull();
    const passe = (apap: string | null, structure: string | null) =>
      concerne({ apap, structure })({ apap: "A", structure: "S" });
    expect([passe(null, null), passe("A", "S"), passe("A", null), passe("B", "S"), passe(null, "T")]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

it("the exits to be sorted are those of the period up to the arrêté, with who was en charge that day", () => {
  const sorties = (date_sortie_reelle: string, arrete?: string, date_integration = "2025-06-01") => {
    const { contexte, dossiers } = monde([{ ...PARCOURS, date_integration, date_sortie_reelle }], arrete);
    return sortiesAClasser(dossiers.dossier(0), contexte).map(
      (s) => `${s.participant} ${s.nom} ${s.apap}/${s.structure} ${isoDay(s.sortie)}`,
    );
  };
  expect(sorties("2026-06-30")).toEqual(["P0001 EXEMPLE Camille Zoé MODÈLE/S 2026-06-30"]);
  expect(sorties("2026-01-01")).toEqual(["P0001 EXEMPLE Camille Alix MODÈLE/Association Exemple 2026-01-01"]);
  expect([sorties("2026-07-01"), sorties("2025-12-31"), sorties(""), sorties("2026-06-30", "2026-06-29")]).toEqual([
    [],
    [],
    [],
    [],
  ]);
  const s = (apap: string, participant: string, sortie: number): SortieAClasser => ({
    apap,
    participant,
    sortie,
    nom: null,
    structure: null,
  });
  const [a, b, c, d] = [s("A", "P1", 9), s("A", "P2", 1), s("A", "P2", 2), s("B", "P1", 1)];
  expect([d, c, b, a].sort(compareSorties)).toEqual([a, b, c, d]);
});

it("who is no longer in the extraction keeps what the grid said", () => {
  const ABSENT = "N'est plus dans cette extraction : réponse de la grille reprise, gardée.";
  const ligne = (participant: string, point: string, reponse: string, constate: string) =>
    ({ participant, point, reponse, constate }) as GrilleLue["lignes"][number];
  const lignes = [
    ligne("P0009", "2.5", "Conforme", "Dit."),
    ligne("P0009", "2.4", "Sans objet", `${ABSENT} Dit.`),
    ligne("P0009", "2.3", "Conforme", ""),
    ligne("P0009", "9.9", "Conforme", "Dit."),
    ligne("P0009", "2.2", "Peut-être", "Dit."),
    ligne("P0008", "2.5", "Conforme", "Dit."),
  ];
  const tire = { participant: "P0009", strate: "Rive", empreinte: "e" };
  const vu = personneAbsente(tire, { lignes, charges: new Map([["P0009", { apap: "A", structure: "" }]]) });
  expect(vu.points.map((p) => [p.point.id, p.reponse, p.constate])).toEqual([
    ["2.5", "Conforme", `${ABSENT} Dit.`],
    ["2.4", "Sans objet", `${ABSENT} Dit.`],
    ["2.3", "Conforme", ABSENT],
  ]);
  expect(vu.points[0]).toMatchObject({ fautes: [], preuves: [], apresCoup: 0, apresTirage: 0 });
  expect(vu).toMatchObject({
    ...tire,
    apap: "A",
    structure: null,
    sexe: null,
    minutes: 0,
    nom: null,
    parcours: [],
    statuts: [],
    sorties: [],
  });
  expect(vu.temps.contacts).toBe(0);
  expect(personneAbsente(tire, { lignes: [], charges: new Map() })).toMatchObject({ apap: null, points: [] });
});

it.each([
  ["60", { nombre: 60 }, "60"],
  [" 60 ", { nombre: 60 }, "60"],
  ["10%", { pourcent: 10 }, "10 %"],
  ["7,5 %", { pourcent: 7.5 }, "7,5 %"],
  ["100 %", { pourcent: 100 }, "100 %"],
  ["100,1 %", null, null],
  ["0", null, null],
  ["0 %", null, null],
  ["7,5", null, null],
  ["-3", null, null],
  ["x60", null, null],
  ["60x", null, null],
])("a size typed « %s »", (texte, taille, lisible) => {
  const lue = lireTaille(texte);
  expect(lue).toEqual(taille);
  expect(lue && tailleLisible(lue)).toBe(lisible);
});

it("strata are read each once, the first unknown word given back", () => {
  expect(lireStrates(" APAP, sexe,,apap ")).toEqual(["apap", "sexe"]);
  expect(lireStrates("")).toEqual([]);
  expect(lireStrates("sexe, âge, lieu")).toEqual({ inconnue: "âge" });
});
