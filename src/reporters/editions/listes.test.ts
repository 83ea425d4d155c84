import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Analyse, analyser } from "../../audit/analyser.ts";
import { reglagesParDefaut } from "../../config/reglages.ts";
import { parseTypedDay } from "../../core/day.ts";
import { firstDay, monthOf, yearOf } from "../../core/month.ts";
import { GRAVITES } from "../../core/report.ts";
import { extraction } from "../../indicators/extraction-fixture.ts";
import { RULES } from "../../rules/index.ts";
import { type CanonicalTables, canonicalExtraction } from "../../tables/canonical.ts";
import { documentCopil } from "../copil/pages.ts";
import { ecartsDesListes, nombreDeSommes } from "../document/listes-tester.ts";
import type { Block, Sheet, Workbook } from "../document/model.ts";
import { annexes, constatsHtml } from "../html/constats-html.ts";
import { COLONNES } from "../html/tableau/lignes.ts";
import { blocsDuTableau, tableauHtml } from "../html/tableau-html.ts";
import { ecartsDesDessins, nombreDeDessins } from "../xlsx/dessins-tester.ts";
import { analyseFictive } from "./analyse-fixture.ts";
import { classeurBilan } from "./bilan.ts";
import { ENSEMBLE, type Rang } from "./chiffres.ts";
import { classeursDuMois } from "./classeurs.ts";
import { classeurConstats } from "./constats.ts";
import { classeurPubliable } from "./diffusion/diffusion.ts";
import { partages } from "./edition.ts";
import { fichesCommission } from "./feuilles/fiches-commission.ts";
import { JEUX, surPapier } from "./imprimer.ts";
import { creerSocle, nommes, type Socle } from "./socle.ts";
import { constatsDuRang } from "./sommes.ts";

/** Two APAPs of two structures, one who came in March. */
const EFFECTIFS = [
  { apap: "Alix", structure: "Bocage", etp: "1" },
  { apap: "Brune", structure: "Horizon", etp: "0.5", date_debut: "2026-03-01" },
];

const REGLAGES = reglagesParDefaut();

function lire(tables: CanonicalTables, arrete: number, rejets: readonly string[]): Analyse {
  const lue = canonicalExtraction(tables);
  lue.participantsRejetes.set("entretiens", new Set(rejets));
  return analyser(lue, {
    version: "1.0.0",
    arrete,
    periode: { start: firstDay(yearOf(monthOf(arrete)) * 12), end: arrete },
    presenceVide: null,
    reglages: REGLAGES,
    justifications: null,
    regles: RULES,
    indicateurs: true,
    fiches: true,
    detail: true,
    echeances: { au: arrete + 1, jours: 60 },
  });
}

/** What an extraction may lack: a column, a table, the presences (precisions.md, General 12). */
const MANQUES = [
  "",
  "entretiens",
  "etapes",
  "mises_en_relation",
  "parcours.date_sortie_prevue",
  "parcours.date_sortie_reelle",
  "parcours.nature_sortie",
  "parcours.motif_sortie",
  "etapes.programmation_plie",
  "entretiens.duree",
  "entretiens.presence",
  "entretiens.presence=",
] as const;

type Ligne = Readonly<Record<string, string>>;

function sans(tables: CanonicalTables, manque: (typeof MANQUES)[number]): CanonicalTables {
  if (manque === "") return tables;
  const [table = "", colonne = ""] = manque.replace("=", "").split(".");
  const autres = Object.entries(tables).filter(([nom]) => nom !== table);
  if (colonne === "") return Object.fromEntries(autres);
  const vide = (ligne: Ligne): Ligne =>
    manque.endsWith("=")
      ? { ...ligne, [colonne]: "" }
      : Object.fromEntries(Object.entries(ligne).filter(([c]) => c !== colonne));
  const lignes = (tables[table as keyof CanonicalTables] ?? []).map(vide);
  return { ...Object.fromEntries(autres), [table]: lignes };
}

/** Every document of an analysis: editions, print sets, review, publishable edition, cards, committee, pages, constats. */
function documents(analyse: Analyse): Pick<Workbook, "titre" | "feuilles">[] {
  const socle = creerSocle(analyse, REGLAGES);
  const rangs = [ENSEMBLE, ...nommes(socle.structures), ...nommes(socle.apaps)];
  const mois = [...classeursDuMois(socle, analyse, REGLAGES)];
  return [
    ...mois.map(({ classeur }) => classeur),
    ...mois.map(({ classeur, lecteur }) => surPapier(classeur, JEUX[lecteur])),
    ...rangs.filter(({ portee }) => portee !== "apap").map((rang) => classeurBilan(socle, rang)),
    classeurPubliable(socle),
    { titre: "Commission", feuilles: fichesCommission(socle) },
    { titre: "Comité", feuilles: documentCopil(socle, socle, new Map()).pages.map((p) => page(p.sujet, p.tables)) },
    ...rangs.map((rang) => ({
      titre: `Page de ${rang.nom}`,
      feuilles: Object.entries(blocsDuTableau(socle, rang)).map(([nom, blocs]) => page(nom, blocs)),
    })),
    classeurConstats(analyse.report, false),
    classeurConstats(analyse.report, true),
    { titre: "Page des constats", feuilles: [page("Annexes", annexes(analyse.report))] },
  ];
}

const page = (nom: string, blocks: readonly Block[]): Sheet => ({ nom, titre: nom, blocks });
const ecarts = (classeurs: ReturnType<typeof documents>) =>
  classeurs.flatMap((c) => ecartsDesListes(c.feuilles).map((e) => `${c.titre} · ${e}`));
const feuilles = (classeurs: ReturnType<typeof documents>): Sheet[] => classeurs.flatMap((c) => [...c.feuilles]);

/** Rows of a table of a page: the texts of their cells. */
const rangees = (html: string): string[][] =>
  [...html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, ligne = ""]) =>
    [...ligne.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, texte = ""]) => texte.replace(/<[^>]*>/g, "")),
  );
const entier = (texte = ""): number | null => (/^[\d\s]+$/.test(texte) ? Number(texte.replace(/\s/g, "")) : null);

/** What is wrong with the tables that a dashboard page writes itself, by APAP or by structure: each must be named here. */
function ecartsDeLaPage(socle: Socle, rang: Rang): string[] {
  const additifs = new Set(
    COLONNES.filter((c) => socle.chiffres.catalogue.indicateur(c.indicateur).additif).map((c) =>
      socle.chiffres.catalogue.court(c),
    ),
  );
  const constats = constatsDuRang(socle, rang);
  const duRang = [
    ...GRAVITES.map((g) => constats.filter((c) => !c.justification && c.gravite === g).length),
    constats.filter((c) => c.justification).length,
  ];
  return [...tableauHtml(socle, rang).matchAll(/<table class="triable">([\s\S]*?)<\/table>/g)].flatMap(
    ([, html = ""]) => {
      const [tetes = [], ...lignes] = rangees(html);
      const pied = lignes.at(-1) ?? [];
      if (!html.includes("<tfoot>")) return [`${tetes[0]} : table sans pied`];
      const deConstats = tetes.at(-1) === "✓ justifiés";
      return tetes.flatMap((tete, c) => {
        if (c === 0 || !(deConstats || additifs.has(tete))) return [];
        const nombres = lignes.slice(0, -1).map((ligne) => entier(ligne[c]));
        const total = entier(pied[c]);
        if (total === null || nombres.includes(null)) return [];
        const somme = nombres.reduce<number>((n, x) => n + (x ?? 0), 0);
        const attendu = deConstats ? duRang[c - 1] : total;
        // an APAP of two structures has no line in theirs
        if (!deConstats && partages(socle, rang).size > 0) return [];
        return somme === attendu && total === attendu
          ? []
          : [`${tete} : ${somme}, pied ${total}, au lieu de ${attendu}`];
      });
    },
  );
}

/** The same of the page of constats: each constat once, in the list where the counts put it. */
function ecartsDesConstats({ report }: Analyse): string[] {
  const lignes = constatsHtml(report).match(/<tr data-jour=/g)?.length ?? 0;
  return lignes === report.constats.length ? [] : [`${lignes} lignes pour ${report.constats.length} constats`];
}

const ecartsDesPages = (analyse: Analyse): string[] => {
  const socle = creerSocle(analyse, REGLAGES);
  const rangs = [ENSEMBLE, ...nommes(socle.structures), ...nommes(socle.apaps)];
  return [
    ...rangs.flatMap((r) => ecartsDeLaPage(socle, r).map((e) => `${r.nom} · ${e}`)),
    ...ecartsDesConstats(analyse),
  ];
};

/** Charts of pages and slides read values that are in them: what follows is for the workbooks, whose charts read cells. */
const classeursDe = (docs: ReturnType<typeof documents>): Workbook[] =>
  docs.filter((d): d is Workbook => "langage" in d);

describe("every list sums to the figure that it details, and every chart draws numbers or nothing", () => {
  it("in every sheet and page of the fictional extraction", () => {
    const classeurs = documents(analyseFictive());
    expect(ecarts(classeurs)).toEqual([]);
    expect(ecartsDesPages(analyseFictive())).toEqual([]);
    expect(nombreDeSommes(feuilles(classeurs))).toBeGreaterThan(1000);
    expect(classeursDe(classeurs).flatMap(ecartsDesDessins)).toEqual([]);
    expect(nombreDeDessins(classeursDe(classeurs))).toBeGreaterThan(50);
  });

  it.each([
    ["nobody's", "", "Sans APAP"],
    ["an APAP's who has nothing else this year", "Brune", "Brune"],
  ])("with a FSE+ record that is %s: its parcours gave way to another", (_, apap, nom) => {
    const structure = "Bocage";
    const analyse = lire(
      {
        participants: ["P0", "P1"].map((id) => ({
          id,
          sexe: "F",
          date_naissance: "1970-02-28",
          statut_emploi_entree: "DE",
          niveau_formation: "1-2",
          statuts: "DE",
        })),
        parcours: [
          { participant: "P0", structure, apap: "Alix", date_integration: "2024-10-02" },
          { participant: "P0", structure, apap, date_integration: "2024-10-01" },
          { participant: "P1", structure, apap: "Alix", date_integration: "2024-10-01" },
        ],
        entretiens: [{ participant: "P1", date: "2026-05-04", modalite: "FACE_A_FACE" }],
        etapes: [{ participant: "P1", famille: "operation", intitule: "CV", date_debut: "2024-10-01" }],
      },
      parseTypedDay("2026-05-31") ?? 0,
      [],
    );
    const docs = documents(analyse);
    expect(ecarts(docs)).toEqual([]);
    const lignes = docs.flatMap(({ titre, feuilles }) =>
      feuilles.flatMap(({ blocks }) =>
        blocks.flatMap((b) => (b.kind === "table" && b.id === "fse" ? [{ titre, noms: b.rows.map((r) => r[0]) }] : [])),
      ),
    );
    expect(lignes.length).toBeGreaterThan(2);
    // but for the page of one APAP, each lists both
    const autres = lignes.filter(({ titre }) => !titre.includes("Alix") && !titre.includes("Brune"));
    expect(autres.length).toBeGreaterThan(2);
    for (const { noms } of autres) expect([...noms].sort()).toEqual(["Alix", nom].sort());
  });

  it("with an APAP who has nothing this year, and had a person to see in the twelve months", () => {
    const analyse = lire(
      {
        participants: [{ id: "P0", sexe: "F", date_naissance: "1970-02-28", statuts: "DE" }],
        parcours: [
          {
            participant: "P0",
            apap: "Céleste",
            structure: "Bocage",
            nature_sortie: "Positive",
            motif_sortie: "CDI",
            situation_sortie: "EMPLOI",
            date_integration: "2024-11-01",
            date_sortie_reelle: "2025-06-15",
          },
        ],
        etapes: [
          {
            participant: "P0",
            famille: "operation",
            intitule: "CV",
            programmation_plie: "oui",
            date_debut: "2024-10-01",
          },
        ],
        entretiens: [
          { participant: "P0", date: "2025-06-01", modalite: "FACE_A_FACE", nature: "SUIVI", presence: "PRESENT" },
        ],
        effectifs: EFFECTIFS,
      },
      parseTypedDay("2026-05-31") ?? 0,
      [],
    );
    expect(ecarts(documents(analyse))).toEqual([]);
  });

  it("with a prescription of this year in a parcours without structure that ended long before", () => {
    const analyse = lire(
      {
        participants: ["P0", "P1"].map((id) => ({ id, sexe: "F", date_naissance: "1970-02-28", statuts: "DE" })),
        parcours: [
          {
            participant: "P0",
            apap: "Alix",
            structure: "",
            nature_sortie: "Positive",
            motif_sortie: "CDI",
            date_integration: "2024-10-01",
            date_sortie_reelle: "2024-10-01",
          },
        ],
        etapes: [
          {
            participant: "P0",
            famille: "operation",
            intitule: "CV",
            programmation_plie: "oui",
            date_debut: "2024-10-01",
            date_prescription: "2026-01-01",
          },
        ],
        effectifs: EFFECTIFS,
      },
      parseTypedDay("2026-05-31") ?? 0,
      [],
    );
    expect(ecarts(documents(analyse))).toEqual([]);
  });

  it("in every sheet and page of random extractions", () => {
    fc.assert(
      fc.property(
        extraction,
        fc.constantFrom("2026-05-31", "2026-05-20"),
        fc.subarray(["P0", "P1", "P2"]),
        fc.constantFrom(...MANQUES),
        (tables, arrete, rejets, manque) => {
          const analyse = lire(sans(tables, manque), parseTypedDay(arrete) ?? 0, rejets);
          const docs = documents(analyse);
          expect(ecarts(docs)).toEqual([]);
          expect(classeursDe(docs).flatMap(ecartsDesDessins)).toEqual([]);
          expect(ecartsDesPages(analyse)).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });
});
