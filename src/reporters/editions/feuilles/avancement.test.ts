import { describe, expect, it } from "vitest";
import { lireReglages } from "../../../config/lire-reglages.ts";
import { reglagesParDefaut } from "../../../config/reglages.ts";
import { parseTypedDay } from "../../../core/day.ts";
import type { Figure } from "../../../core/report.ts";
import { RULES } from "../../../rules/index.ts";
import { documentCopil } from "../../copil/pages.ts";
import { analyseFictive, tablesFictives } from "../analyse-fixture.ts";
import { ENSEMBLE } from "../chiffres.ts";
import type { Edition } from "../edition.ts";
import { creerSocle, type Socle } from "../socle.ts";
import {
  avancement,
  bilanObjectifs,
  depasse,
  horsEchelle,
  nombreAvant,
  objectifsDe,
  partAtteinte,
  partAvant,
  partDessinee,
  partDuRythme,
  periodeAvant,
  retardDit,
} from "./avancement.ts";
import { blocsEssentiels } from "./essentiel.ts";
import { feuilleObjectifs, titreObjectifs } from "./objectifs.ts";
import { phrasesEssentielles } from "./phrases.ts";

const jour = (iso: string): number => parseTypedDay(iso) ?? 0;

function socleLe(arrete: string): Socle {
  const reglages = lireReglages(
    "objectifs: [{ indicateur: entrees, valeur: 60 }, { indicateur: accompagnes, valeur: 150 }, { indicateur: mises_en_relation, valeur: 10 }]\nprotocole: { debut: 2022-01-01, objectif: 2000 }\n",
    "plie.yaml",
    RULES,
  );
  const avant = jour(arrete.replace("2026", "2025"));
  const periode = { start: jour("2025-01-01"), end: avant };
  const { report } = analyseFictive({ arrete: avant, periode, regles: [] }, reglages);
  return creerSocle(analyseFictive({ arrete: jour(arrete), regles: [] }, reglages), reglages, { anDernier: report });
}

describe("the targets of the year", () => {
  const socle = socleLe("2026-10-31");
  const [entrees, accompagnes, relations, protocole] = objectifsDe(socle, ENSEMBLE);

  it("have last year beside, over the same days", () => {
    const integres = (tablesFictives().parcours ?? []).map((p) => p["date_integration"] ?? "");
    const comptes = (debut: string, fin: string) => integres.filter((d) => debut <= d && d <= fin).length;
    expect(entrees?.valeur).toBe(comptes("2026-01-01", "2026-10-31"));
    expect(nombreAvant(entrees?.avant ?? null)).toBe(comptes("2025-01-01", "2025-10-31"));
    const auQuinze = socleLe("2026-10-15");
    expect(nombreAvant(objectifsDe(auQuinze, ENSEMBLE)[0]?.avant ?? null)).toBe(comptes("2025-01-01", "2025-10-15"));
    expect([socle, auQuinze].map((s) => s.anDernier && periodeAvant(s.anDernier))).toEqual([
      "janv. à oct. 2025",
      "janv. au 15/10/2025",
    ]);
  });

  it("never take a count of nothing, last year, for 0", () => {
    const reste = { ...socle, anDernier: null };
    expect(objectifsDe(reste, ENSEMBLE).map((o) => o.avant)).toEqual([null, null, null, null]);
    // the fixture's mises en relation begin with it: none before September 2025
    const janvier = socle.anDernier && { ...socle.anDernier, cumul: "2025-01" };
    const [, , sans] = objectifsDe({ ...socle, anDernier: janvier }, ENSEMBLE);
    expect(sans?.avant).toEqual({ motif: "rien dans l'extraction, janv. à oct. 2025" });
    expect(relations?.valeur).toBeGreaterThan(0);
  });

  it("of a mean, a rate, a delay are read with the decimal that tells them from their target, each its own way round", () => {
    const vise = (indicateur: string, numerateur: number, denominateur: number, ventilation = {}) => ({
      ...(socle.report.figures.find((f) => f.indicateur === "objectifs") as Figure),
      ventilation: { indicateur, ...ventilation },
      numerateur,
      denominateur,
    });
    const figures = [
      vise("entretiens_par_participant", 9.62, 11),
      vise("delai_integration", 37.5, 30),
      vise("delai_integration", 30, 30),
      vise("taux_sorties_positives", 0.546, 0.55, { forme: "caen" }),
      vise("absences", 80, 100),
    ];
    const autre = creerSocle({ ...socle.analyse, report: { ...socle.report, figures } }, reglagesParDefaut());
    expect(
      objectifsDe(autre, ENSEMBLE).map((o) => [o.nom, `${o.dite} pour ${o.lisible(o.objectif)}`, avancement(o)]),
    ).toEqual([
      // 83 % of the year is gone: 9.2 were asked for
      ["Entretiens par personne accompagnée", "9,6 pour 11", "au rythme"],
      ["Délai d'intégration (jours, médiane), au plus", "37,5 pour 30", "dépassé"],
      ["Délai d'intégration (jours, médiane), au plus", "30 pour 30", "atteint"],
      ["Sorties positives hors neutralisées", "54,6\u00a0% pour 55\u00a0%", "en retard"],
      ["Absences aux rendez-vous, au plus", "80 pour 100", "au rythme"],
    ]);
    const { retards } = bilanObjectifs(autre, ENSEMBLE);
    expect(retardDit(retards, " sur le rythme")).toBe("hors cible ou rythme");
    expect(retardDit(retards.slice(1), " sur le rythme")).toBe("en retard sur le rythme");
  });

  it("of 0 judge what is not to be exceeded, a share of nothing; nothing else", () => {
    const vise = (indicateur: string, numerateur: number) => ({
      ...(socle.report.figures.find((f) => f.indicateur === "objectifs") as Figure),
      ventilation: { indicateur },
      numerateur,
      denominateur: 0,
      raison: "objectif nul",
    });
    const figures = [vise("absences", 3), vise("contacts_a_preciser", 0), vise("entrees", 3)];
    const autre = creerSocle({ ...socle.analyse, report: { ...socle.report, figures } }, reglagesParDefaut());
    const { tous, absents } = bilanObjectifs(autre, ENSEMBLE);
    expect(tous.map((o) => [avancement(o), partAtteinte(o), partDessinee(o), partDuRythme(o)])).toEqual([
      ["dépassé", null, 2, null],
      ["atteint", null, 0, null],
    ]);
    expect(horsEchelle(tous, null)).toEqual([
      "Au-delà de 200\u00a0%, l'image s'arrête : « Absences aux rendez-vous, au plus », 3 pour 0.",
    ]);
    expect(absents).toEqual(["Non calculé : « Entrées » (objectif nul)."]);
    // the first sheet and the title count it apart: « 1 sur 1 au rythme » hid it
    expect(titreObjectifs(bilanObjectifs(autre, ENSEMBLE))).toBe(
      "Objectifs : 1 sur 2 hors cible ou rythme, 1\u00a0non calculé",
    );
    const une = { ...bilanObjectifs(autre, ENSEMBLE), tous: tous.slice(1), juges: tous.slice(1), retards: [] };
    expect(titreObjectifs(une)).toBe("Objectifs : 1 sur 1 au rythme de l'année, 1\u00a0non calculé");
    const essentiel = blocsEssentiels(autre, ENSEMBLE, []);
    const textes = essentiel.flatMap((b) => (b.kind === "note" ? [b.texte].flat() : []));
    expect(textes.find((texte) => texte.startsWith("Objectifs"))).toMatch(/ pour 0 ; 1\u00a0non calculé\.$/);
    const cartes = essentiel.flatMap((b) => (b.kind === "cartes" ? [...b.items] : []));
    expect(cartes.find((c) => c.label === "Objectifs au rythme")?.detail).toBe(
      "1 hors cible ou rythme · 1\u00a0non calculé",
    );
  });

  it("keep the réserve of their figure, in the table and in words; of two kinds, no one's word is said of both", () => {
    const reglages = lireReglages(
      "objectifs: [{ indicateur: entretiens, valeur: 99999 }, { indicateur: delai_integration, valeur: 1 }]\n",
      "plie.yaml",
      RULES,
    );
    const entier = analyseFictive({ regles: [] }, reglages);
    const reserve = "1 mois d'APAP sans ligne dans l'extraction : somme des autres";
    const figures = entier.report.figures.map((f) => (f.indicateur === "entretiens" ? { ...f, reserve } : f));
    const partiel = creerSocle({ ...entier, report: { ...entier.report, figures } }, reglages);
    const [entretiens] = objectifsDe(partiel, ENSEMBLE);
    expect(entretiens?.dite).toBe(`${entretiens?.lisible(entretiens.valeur)} (avec réserve)`);
    const blocs = feuilleObjectifs(partiel, { rang: ENSEMBLE } as Edition)?.blocks ?? [];
    expect(blocs.flatMap((b) => (b.kind === "table" ? b.rows.map((row) => row[1]) : []))).toContainEqual({
      value: entretiens?.valeur,
      reserve,
    });
    const phrase = phrasesEssentielles(partiel, ENSEMBLE, partiel.comptes).find((p) => p.texte.startsWith("Objectifs"));
    expect(phrase?.texte).toContain(
      `; hors cible ou rythme : « Entretiens en face à face tenus », ${entretiens?.dite}`,
    );
    const termes = (figures: Figure[]) =>
      documentCopil(creerSocle({ ...entier, report: { ...entier.report, figures } }, reglages), partiel, new Map())
        .pages.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flat()))
        .filter((cell) => typeof cell === "object" && cell !== null && "motif" in cell && cell.motif === reserve);
    // beside each structure's months held, and the whole's
    expect(
      termes(entier.report.figures.map((f) => (f.indicateur === "conformite" ? { ...f, reserve } : f))).length,
    ).toBeGreaterThan(2);
  });

  it("of a rate on few are read by its two terms in their table too", () => {
    const cible = "objectifs: [{ indicateur: taux_sorties_positives, valeur: 0.5, ventilation: { forme: caen } }]\n";
    const reglages = lireReglages(cible, "plie.yaml", RULES);
    const entier = analyseFictive({ regles: [] }, reglages);
    const figures = entier.report.figures.map((f): Figure => {
      if (f.indicateur === "taux_sorties_positives") return { ...f, numerateur: 6, denominateur: 7, valeur: 6 / 7 };
      return f.indicateur === "objectifs" ? { ...f, numerateur: 6 / 7, valeur: 12 / 7 } : f;
    });
    const peu = creerSocle({ ...entier, report: { ...entier.report, figures } }, reglages);
    const blocs = feuilleObjectifs(peu, { rang: ENSEMBLE } as Edition)?.blocks ?? [];
    const table = blocs.find((b) => b.kind === "table" && b.columns.some(({ key }) => key === "valeur"));
    expect(table?.kind === "table" && table.rows[0]?.slice(1, 4)).toEqual([
      { motif: "", texte: "6\u00a0sur\u00a07" },
      0.5,
      { motif: "", texte: "171,4\u00a0%" },
    ]);
  });

  it("that no figure answers to are nowhere 0 in their table", () => {
    const cible = "objectifs: [{ indicateur: sorties, valeur: 5, ventilation: { motif: Jamais dit } }]\n";
    const reglages = lireReglages(cible, "plie.yaml", RULES);
    const sans = creerSocle(analyseFictive({ regles: [] }, reglages), reglages);
    const blocs = feuilleObjectifs(sans, { rang: ENSEMBLE } as Edition)?.blocks ?? [];
    const rows = blocs.flatMap((b) => (b.kind === "table" ? b.rows : []));
    const motif = { motif: "aucun chiffre de ce nom" };
    expect(rows.map((row) => row.slice(1, 4))).toEqual([[motif, 5, motif]]);
  });

  it("draw last year up to twice the target, and tell it in words beyond", () => {
    if (!entrees) throw new Error("no target");
    const a = (avant: number) => ({ ...entrees, objectif: 60, avant, avantDit: String(avant) });
    expect([120, 121].map((n) => partAvant(a(n)))).toEqual([2, null]);
    expect(horsEchelle([a(120), a(121)], "janv. à oct. 2025")).toEqual([
      `Hors de l'échelle, janv. à oct. 2025 : « ${entrees.nom} », 121.`,
    ]);
    expect(horsEchelle([a(120), { ...entrees, avant: null }], "2025")).toEqual([]);
    // what is reached itself: drawn up to twice the target, its value told
    const loin = { ...a(120), valeur: 300, dite: "300" };
    expect([loin, { ...loin, valeur: 120 }].map((o) => [partDessinee(o), depasse(o)])).toEqual([
      [2, true],
      [2, false],
    ]);
    expect([120, 121, null].map((rythme) => partDuRythme({ ...loin, rythme }))).toEqual([2, null, null]);
    expect(horsEchelle([loin], null)).toEqual([
      `Au-delà de 200\u00a0%, l'image s'arrête : « ${entrees.nom} », 300 pour 60.`,
    ]);
    // « 0 sur 5 » is no rate: neither drawn at 0 % nor out of scale
    const peu = { ...entrees, objectif: 0.5, valeur: 0, avant: 0, avantDit: "0 sur 5", lisible: () => "0 %" };
    expect([partAvant(peu), horsEchelle([peu], "2025")]).toEqual([null, []]);
  });

  it("start from those who were there, for who is accompanied; the protocole has no pace", () => {
    const debut = (tablesFictives().parcours ?? []).filter(
      ({ date_integration = "", date_sortie_reelle = "" }) =>
        date_integration < "2026-01-01" && (date_sortie_reelle === "" || date_sortie_reelle > "2025-12-31"),
    ).length;
    expect(debut).toBeGreaterThan(0);
    // 31 October is the 304th day of 365
    expect(entrees?.rythme).toBeCloseTo((60 * 304) / 365, 9);
    expect(accompagnes?.rythme).toBeCloseTo(debut + ((150 - debut) * 304) / 365, 9);
    expect(protocole?.rythme).toBeNull();
    const { tous, juges } = bilanObjectifs(socle, ENSEMBLE);
    expect([tous.length, juges.length]).toEqual([4, 3]);
  });

  it("are judged by the number that is read: 29 is no delay when the pace asks for 29,15, « 29 »", () => {
    if (!entrees) throw new Error("no target");
    const a = (valeur: number, rythme: number) => avancement({ ...entrees, objectif: 35, valeur, rythme });
    expect([a(29, 29.15), a(28, 29.15), a(29, 29.5), a(35, 29.15)]).toEqual([
      "au rythme",
      "en retard",
      "en retard",
      "atteint",
    ]);
    expect(entrees.lisible(29.15)).toBe("29");
  });
});
