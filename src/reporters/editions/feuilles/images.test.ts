import { beforeAll, describe, expect, it } from "vitest";
import { TABLES_DATEES } from "../../../audit/lignes-datees.ts";
import { lireReglages } from "../../../config/lire-reglages.ts";
import { reglagesParDefaut } from "../../../config/reglages.ts";
import type { Day } from "../../../core/day.ts";
import type { Fiche } from "../../../core/fiche.ts";
import type { Figure } from "../../../core/report.ts";
import { JOURS_PAR_MOIS } from "../../../indicators/duree-parcours.ts";
import { TABLES } from "../../../tables/index.ts";
import type { Block, Cell, ChartSource, Table } from "../../document/model.ts";
import { blocsHtml } from "../../html/document.ts";
import { analyseFictive } from "../analyse-fixture.ts";
import { ENSEMBLE, type Rang } from "../chiffres.ts";
import { creerSocle, nommes, type Socle } from "../socle.ts";
import { blocsCouverture } from "./couverture.ts";
import { blocsImages } from "./images.ts";
import { imageDuree } from "./images-personnes.ts";

let socle: Socle;
let structure: Rang;
let apap: Rang;
beforeAll(() => {
  socle = creerSocle(analyseFictive(), reglagesParDefaut());
  structure = nommes(socle.structures)[0] as Rang;
  apap = nommes(socle.apaps)[0] as Rang;
});

const tables = (blocs: readonly Block[]) => blocs.filter((b): b is Table => b.kind === "table");
const dessins = (blocs: readonly Block[]): ChartSource[] =>
  blocs.flatMap((b) => (b.kind === "graphiques" ? [...b.charts] : []));
const dite = (c: Cell | undefined) =>
  typeof c === "object" && c !== null && "value" in c ? String(c.value) : String(c ?? "");
const table = (id: string, rang: Rang = ENSEMBLE) => {
  const t = tables(blocsImages(socle, rang)).find((b) => b.id === id);
  if (!t) throw new Error(`pas de table ${id}`);
  return t;
};
const nombres = (t: Table, key: string) =>
  t.rows.map((row) => row[t.columns.findIndex((c) => c.key === key)]).filter((c): c is number => typeof c === "number");
const somme = (t: Table, ...keys: string[]) => keys.flatMap((k) => nombres(t, k)).reduce((a, b) => a + b, 0);

describe("pictures", () => {
  it("each read a table of theirs, with words for who cannot see them", () => {
    const blocs = blocsImages(socle, ENSEMBLE);
    expect(dessins(blocs).length).toBeGreaterThan(6);
    for (const { source, series, alt } of dessins(blocs)) {
      const t = tables(blocs).find((b) => b.id === source.table);
      const cles = new Set(t?.columns.map((c) => c.key));
      expect([source.categories, ...series.map((s) => s.column)].filter((k) => !cles.has(k))).toEqual([]);
      expect(alt.length).toBeGreaterThan(30);
    }
  });
  it("say when half of the sorties came, and of one alone when it did", () => {
    const titre = (...mois: number[]) => {
      const fiches = mois.map((n) => ({
        ...(socle.analyse.fiches[0] as Fiche),
        integration: (socle.report.arrete - n * JOURS_PAR_MOIS) as Day,
        sortieReelle: socle.report.arrete,
      }));
      return dessins(imageDuree({ ...socle, analyse: { ...socle.analyse, fiches } }))[0]?.titre;
    };
    expect(titre(8.4)).toBe("La seule sortie de l'année vient après 8 mois de parcours");
    // one of three comes before 12 months, two before 13
    expect(titre(8.4, 12, 20)).toBe("La moitié des 3 sorties de l'année vient avant 13 mois de parcours");
    expect(titre(8.4, 12.5, 20)).toBe("La moitié des 3 sorties de l'année vient avant 13 mois de parcours");
  });
  it("say a finding, never a subject alone", () => {
    for (const { titre } of dessins(blocsImages(socle, ENSEMBLE))) expect(titre).toMatch(/\d|aucun|chaque|sont|est/i);
  });
  it("never say held what is not known: no mark without a figure, the unknown counted in the title", () => {
    const titres = (change: (f: Figure) => Figure) => {
      const analyse = analyseFictive();
      const figures = analyse.report.figures.map(change);
      const autre = creerSocle({ ...analyse, report: { ...analyse.report, figures } }, reglagesParDefaut());
      return dessins(blocsImages(autre, ENSEMBLE)).map((d) => d.titre);
    };
    const sans = (indicateur: string, nom?: string) => (f: Figure) =>
      f.indicateur === indicateur && f.portee === "apap" && (nom === undefined || f.nom === nom)
        ? { ...f, valeur: null, raison: "inconnu" }
        : f;
    expect(titres(sans("entretiens_duree_moyenne")).filter((t) => t.startsWith("Entretiens :"))).toEqual([]);
    expect(titres(sans("charge")).filter((t) => t.startsWith("File active :"))).toEqual([]);
    const [un] = titres(sans("entretiens_duree_moyenne", apap.nom ?? "")).filter((t) => t.startsWith("Entretiens :"));
    expect(un).toMatch(/, 1\snon calculé$/);
  });
  it("of the minutes name whom ENT-02 finds, with or without a parcours in charge", () => {
    const titre = (...constats: { apap: string; mesure: number; structure?: string }[]) => {
      const analyse = analyseFictive();
      const [un] = analyse.report.constats;
      if (!un) throw new Error("pas de constat");
      const ent02 = constats.map((c) => ({ ...un, regle: "ENT-02", structure: null, justification: null, ...c }));
      const reste = analyse.report.constats.filter((c) => c.regle !== "ENT-02");
      const autre = creerSocle(
        { ...analyse, report: { ...analyse.report, constats: [...reste, ...ent02] } },
        reglagesParDefaut(),
      );
      return [ENSEMBLE, structure].map((rang) => {
        const blocs = blocsImages(autre, rang);
        const points = tables(blocs).find((t) => t.id === "points");
        const charge = dessins(blocs).find((d) => d.titre.startsWith("File active : ") && d.source.table === "points");
        return {
          titre: dessins(blocs).find((d) => d.titre.startsWith("Entretiens :"))?.titre,
          charge: charge?.titre,
          sansCharge: points?.rows.slice(charge?.source.a).map((row) => row[0]),
          duree: points?.rows.find((row) => row[0] === "Romarin SÉULLETTE")?.[1],
        };
      });
    };
    const tient = "Entretiens : chaque APAP tient les 45 minutes en moyenne";
    const [sans, sansIci] = titre();
    expect([sans?.titre, sansIci?.titre, sans?.duree]).toEqual([tient, tient, undefined]);
    // five interviews of 30 minutes in the name of who has no parcours
    const [tous, siens] = titre({ apap: "Romarin SÉULLETTE", mesure: 30 });
    expect(tous).toEqual({
      titre: "Entretiens : moins de 45 minutes en moyenne chez Romarin SÉULLETTE",
      charge: sans?.charge,
      // no name without a dot under the load of a full time
      sansCharge: ["Romarin SÉULLETTE"],
      duree: 30,
    });
    expect(siens).toEqual(sansIci);
    // in charge, and 45 minutes over the year: not over the stretch that ENT-02 judged
    expect(titre({ apap: apap.nom ?? "", mesure: 44 })[0]?.titre).toBe(
      `Entretiens : moins de 45 minutes en moyenne chez ${apap.nom} (ENT-02)`,
    );
  });
  it("of the minutes leave it to ENT-02 to judge: on enough interviews, by what each day asks for, where it ran", () => {
    const titre = (duree: number, yaml = "", etat: "executee" | "non_executee" = "executee") => {
      const { report, ...analyse } = analyseFictive();
      const figures = report.figures.map((f) =>
        f.indicateur === "entretiens_duree_moyenne" && f.portee === "apap" && f.nom === apap.nom
          ? { ...f, valeur: duree }
          : f,
      );
      const regles = report.regles.map((r) => (r.id === "ENT-02" ? { ...r, etat } : r));
      const constats = report.constats.filter((c) => c.regle !== "ENT-02");
      const autre = creerSocle(
        { ...analyse, report: { ...report, figures, regles, constats } },
        lireReglages(yaml, "plie.yaml"),
      );
      return dessins(blocsImages(autre, ENSEMBLE)).find((d) => d.titre.startsWith("Entretiens :"))?.titre;
    };
    // three interviews of 20 minutes are too few for the rule
    expect(titre(20)).toBe(`Entretiens : aucun constat ENT-02, mais moins de 45 minutes en moyenne chez ${apap.nom}`);
    expect(titre(45)).toBe("Entretiens : chaque APAP tient les 45 minutes en moyenne");
    expect(titre(20, "", "non_executee")).toMatch(/^Entretiens : de 20 à [\d,]+ minutes en moyenne selon l'APAP$/);
    // 46 until June and 60 since are enough: 50 over the year is not
    expect(titre(50, "regles:\n  ENT-02: { minutesMoyenneMin: { 2026-07-01: 55 } }\n")).toBe(
      "Entretiens : aucun constat ENT-02",
    );
  });
  it("of FSE+ count records, not entries: those of the scope, as the figures say", () => {
    const titre = (tous: number, complets: number) => {
      const analyse = analyseFictive();
      const valeurs: Readonly<Record<string, number>> = { EECO01: tous, EECO01_complets: complets };
      const figures = analyse.report.figures.map((f) => {
        const valeur = f.portee === "ensemble" && f.ventilation["sexe"] === "TOTAL" ? valeurs[f.indicateur] : undefined;
        return valeur === undefined ? f : { ...f, valeur, numerateur: valeur };
      });
      const autre = creerSocle({ ...analyse, report: { ...analyse.report, figures } }, reglagesParDefaut());
      return dessins(blocsImages(autre, ENSEMBLE))
        .find((d) => d.titre.startsWith("FSE+"))
        ?.titre.replaceAll("\u00a0", " ");
    };
    expect(titre(245, 243)).toBe("FSE+ : 2 enregistrements sur 245 restent à compléter");
    expect(titre(245, 244)).toBe("FSE+ : 1 enregistrement sur 245 reste à compléter");
    expect(titre(59, 59)).toBe("FSE+ : les 59 enregistrements sont complets");
    expect(titre(1, 1)).toBe("FSE+ : l'enregistrement est complet");
  });
  it("are drawn by the page as by the workbook", () => {
    const blocs = blocsImages(socle, ENSEMBLE);
    expect(blocsHtml(blocs).markup.match(/role="img"/g)).toHaveLength(dessins(blocs).length);
  });

  it("of the flux name whom another took over, so that the title closes", () => {
    const analyse = analyseFictive();
    const valeurs = { stock_debut: 45, entrees: 0, sorties: 0, recus: 0, cedes: 43, stock_fin: 2 };
    const figures = analyse.report.figures.map((f) => {
      const valeur = (valeurs as Readonly<Record<string, number>>)[f.indicateur];
      const cumul = f.portee === "apap" && f.nom === apap.nom && Object.keys(f.ventilation).length === 0;
      return cumul && valeur !== undefined ? { ...f, valeur, raison: null } : f;
    });
    const autre = creerSocle({ ...analyse, report: { ...analyse.report, figures } }, reglagesParDefaut());
    const titre = dessins(blocsImages(autre, apap)).find((d) => d.source.table === "flux")?.titre;
    expect(titre?.replaceAll("\u00a0", " ")).toBe(
      "2 parcours ouverts, 43 de moins qu'au 1er janvier : ni entrée ni sortie, 43 cédés",
    );
  });
  it("of the flux go from January's stock to today's, step by step", () => {
    const t = table("flux");
    const [debut = 0, fin] = nombres(t, "niveau");
    expect(debut + somme(t, "plus") - somme(t, "moins")).toBe(fin);
    // a step down hangs from what is left
    const [, , sorties] = t.rows;
    expect(sorties?.[1]).toBe(debut + somme(t, "plus") - somme(t, "moins"));
  });
  it("of the months before the exit count every exit of the year", () => {
    const sorties = socle.chiffres.nombre(ENSEMBLE, { indicateur: "sorties" }, socle.spans.cumul);
    expect(somme(table("durees"), "positives", "autres")).toBe(sorties);
  });
  it("of the ages count each person once, and mirror the men", () => {
    const t = table("ages");
    expect(nombres(t, "gauche").map((n) => -n || 0)).toEqual(nombres(t, "hommes"));
    const ouverts = new Set(
      socle.analyse.fiches.filter((f) => f.accompagne && f.sortieReelle === null).map((f) => f.participant),
    );
    expect(somme(t, "hommes", "femmes")).toBeLessThanOrEqual(ouverts.size);
  });
  it("of APAPs share one scale", () => {
    const petits = blocsImages(socle, ENSEMBLE).find((b) => b.kind === "graphiques" && b.petits);
    const charts = petits?.kind === "graphiques" ? petits.charts : [];
    expect(charts.length).toBe(nommes(socle.apaps).length);
    expect(new Set(charts.map((c) => c.max)).size).toBe(1);
  });
  it("of the coverage mark in words what is not covered, table by table", () => {
    const { rows } = table("couverture");
    const { contexte, lignes } = socle.analyse;
    const { couverture, extraction } = contexte;
    const lues = TABLES_DATEES.filter((t) => extraction.tables[t] !== null);
    expect(rows).toHaveLength(nommes(socle.apaps).length * lues.length);
    const signes = (signe: string) => rows.flat().filter((c) => dite(c).startsWith(signe)).length;
    expect(signes("░")).toBe(couverture.nonCouverts(socle.spans.tous).filter((c) => c.apap !== null).length);
    // every line of a month that an APAP had in charge is in its cell
    for (const t of lues.filter((l) => l !== "entretiens")) {
      const ecrits = rows
        .filter((row) => row[1] === TABLES[t].titre)
        .flat()
        .map((c) => Number(/^■ (\d+)$/.exec(dite(c))?.[1] ?? 0));
      const comptes = nommes(socle.apaps).flatMap((a) => socle.spans.tous.map((m) => lignes.du(a.nom, t, m)));
      expect(ecrits.reduce((a, b) => a + b, 0)).toBe(comptes.reduce((a, b) => a + b, 0));
    }
  });
  it("of the coverage say once the tables that the extraction has not", () => {
    const { analyse } = socle;
    const { extraction } = analyse.contexte;
    const couvertureSans = (...absentes: readonly (keyof typeof extraction.tables)[]) => {
      const nulles = Object.fromEntries(absentes.map((t) => [t, null]));
      const sans = { ...extraction, tables: { ...extraction.tables, ...nulles } };
      const partiel = { ...socle, analyse: { ...analyse, contexte: { ...analyse.contexte, extraction: sans } } };
      return JSON.stringify(blocsCouverture(partiel, { rang: ENSEMBLE }));
    };
    const texte = couvertureSans("veilles", "emargements");
    expect(texte).toContain("Absentes de toute l'extraction : Émargements, Veilles.");
    expect(texte).not.toContain(`"Veilles",`);
    // of none but the interviews, no month of another table has its lines
    expect(couvertureSans(...TABLES_DATEES.filter((t) => t !== "entretiens"))).toMatch(/ ; aucune autre table"/);
  });
});

describe("who sees what", () => {
  it("an APAP sees no other, nor any list of them", () => {
    const vu = JSON.stringify(blocsImages(socle, apap));
    const autres = nommes(socle.apaps).filter((a) => a.nom !== apap.nom);
    expect(autres.filter((a) => vu.includes(a.nom))).toEqual([]);
  });
  it("a structure sees its own APAPs alone, and no age or sexe", () => {
    const vu = JSON.stringify(blocsImages(socle, structure));
    const siens = new Set((socle.apapsDe.get(structure.nom) ?? []).map((a) => a.nom));
    expect(nommes(socle.apaps).filter((a) => !siens.has(a.nom) && vu.includes(a.nom))).toEqual([]);
    expect(vu).not.toContain('"id":"ages"');
  });
});
