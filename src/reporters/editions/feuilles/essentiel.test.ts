import { beforeAll, describe, expect, it } from "vitest";
import { reglagesParDefaut } from "../../../config/reglages.ts";
import { parseTypedDay } from "../../../core/day.ts";
import { alertes as alertesComite, decisions } from "../../copil/alertes.ts";
import { untoned } from "../../document/cell.ts";
import type { Block } from "../../document/model.ts";
import { layWorkbook } from "../../xlsx/layout.ts";
import { analyseFictive } from "../analyse-fixture.ts";
import { ENSEMBLE } from "../chiffres.ts";
import { classeurConsolide } from "../consolide.ts";
import { creerSocle, nommes, type Socle } from "../socle.ts";
import { alertes, manques } from "./alertes.ts";
import { avancement, type Objectif, partDeLAnnee } from "./avancement.ts";
import { blocsEssentiels } from "./essentiel.ts";
import { blocsGrille } from "./grille.ts";
import { phrasesEssentielles } from "./phrases.ts";

let socle: Socle;
let auQuinze: Socle;
beforeAll(() => {
  socle = creerSocle(analyseFictive(), reglagesParDefaut());
  const arrete = parseTypedDay("2026-10-15") ?? 0;
  auQuinze = creerSocle(analyseFictive({ arrete }), reglagesParDefaut());
});
const textes = (s: Socle) => phrasesEssentielles(s, ENSEMBLE, s.comptes).map((p) => p.texte);

const cartes = (s: Socle) =>
  blocsEssentiels(s, ENSEMBLE, s.comptes).flatMap((b) => (b.kind === "cartes" ? b.items : []));

describe("L'essentiel", () => {
  it("says who was not seen of the month, as the chart counts them", () => {
    const p = socle.personnes.dernierJuge(ENSEMBLE);
    const [vues] = textes(socle);
    expect(p?.mois).toBe(socle.spans.mois);
    expect(vues).toMatch(p?.nonVues === 0 ? /aucune ne manque/ : new RegExp(`^Octobre 2026 : ${p?.nonVues}\\s`));
  });
  it("adds up: who was seen is who was to see and was, and who was not", () => {
    const p = socle.personnes.dernierJuge(ENSEMBLE);
    const carte = cartes(socle).find((c) => c.label === "À voir et vues, oct.");
    if (!p || typeof carte?.value !== "number") throw new Error("no month judged");
    expect(p.vuesNonDues).toBeGreaterThan(0);
    expect(p.vues).toBe(carte.value + p.vuesNonDues);
    expect(carte.value + p.nonVues).toBe(p.dues);
    expect(textes(socle)[0]?.replaceAll("\u00a0", " ")).toContain(
      ` ${p.vuesNonDues + p.nonDues} n'étaient pas à voir (action, emploi, veille, peu de jours), dont ${p.vuesNonDues} reçue`,
    );
  });
  it("has one value of the charge, that of the figure: who has no ETP is told, and in no bar", () => {
    const avec = (file: number, parcours: number) => {
      const figures = socle.report.figures.map((f) => {
        if (f.portee !== "ensemble" || f.periode !== "2026-10" || Object.keys(f.ventilation).length > 0) return f;
        if (f.indicateur === "file_active") return { ...f, valeur: file };
        return f.indicateur === "charge"
          ? { ...f, valeur: parcours / 228, numerateur: parcours, denominateur: 228 }
          : f;
      });
      const autre = creerSocle({ ...socle.analyse, report: { ...socle.report, figures } }, reglagesParDefaut());
      return {
        phrase: textes(autre)
          .find((t) => t.startsWith("File active"))
          ?.replaceAll("\u00a0", " "),
        carte: cartes(autre).find((c) => c.label === "File active"),
        comite: [...alertesComite(autre), ...decisions(autre)].filter((t) => /places?\b/.test(t)),
      };
    };
    // 222 ÷ 228 is 97.4 %; 224 ÷ 228, which is no figure of anybody's, 98.2 %
    const dit = avec(224, 222);
    expect(dit.phrase).toBe(
      "File active : 224 parcours ; 222 pour 228 places, 97 % de la charge prévue, et 2 parcours sans ETP.",
    );
    expect(dit.carte).toMatchObject({
      value: 224,
      detail: "222 pour 228 places · 2\u00a0parcours sans ETP",
      jauge: { fait: 222, reste: 6 },
    });
    expect(dit.comite).toEqual(["Pourvoir 6\u00a0places libres : orientations attendues des prescripteurs."]);
    expect(avec(222, 222).phrase).toBe("File active : 222 parcours pour 228 places, 97 % de la charge prévue.");
    // 240 ÷ 228 is 105.3 %
    expect(avec(241, 240).comite).toEqual([
      "La file active dépasse les places : 240 parcours pour 228 places (105\u00a0%), et 1\u00a0parcours sans ETP.",
      "Répartir les parcours au-delà des places, ou limiter les entrées.",
    ]);
    expect(avec(228, 228).comite).toEqual([]);
  });
  it("judges no month that goes on, and says up to which day it is told", () => {
    const [vues, enCours] = textes(auQuinze);
    expect(vues).toMatch(/^Septembre 2026 : /);
    expect(enCours).toMatch(/^Octobre 2026, au 15\/10 : \d+\spersonnes? déjà reçues?, \d+ pas encore jugées?\.$/);
  });
  it("gives three alerts at most, each leading somewhere", () => {
    const liste = alertes(socle, ENSEMBLE, socle.comptes);
    expect(liste.length).toBeGreaterThan(0);
    expect(liste.length).toBeLessThanOrEqual(3);
    expect(liste.every((a) => a.vers !== null)).toBe(true);
  });
  it("counts the bloquants of an APAP and those of a rule among all, never the ones among the others", () => {
    const [un] = socle.comptes.filter((c) => c.gravite === "bloquant" && !c.justification);
    if (!un) throw new Error("no bloquant");
    const [a, b] = nommes(socle.apaps).map(({ nom }) => nom);
    const dire = (...siens: readonly (readonly [string | undefined, string])[]) =>
      alertes(
        socle,
        ENSEMBLE,
        siens.map(([apap = "", regle]) => ({ ...un, apap, regle })),
      )[0]?.texte.replaceAll("\u00a0", " ");
    const [eli, fse] = [
      "« Participant sans inscription à France Travail » (ELI-01)",
      "« Données d'entrée FSE+ incomplètes » (FSE-01)",
    ];
    expect(dire([a, "ELI-01"], [a, "FSE-01"], [b, "FSE-01"])).toBe(
      `Corriger 3 constats bloquants, dont 2 chez ${a} ; la règle la plus fréquente, ${fse} : 2 sur 3.`,
    );
    expect(dire([a, "ELI-01"], [a, "FSE-01"])).toBe(`Corriger 2 constats bloquants, chez ${a}.`);
    expect(dire([a, "ELI-01"], [b, "ELI-01"])).toBe(`Corriger 2 constats bloquants, pour ${eli}, dont 1 chez ${a}.`);
    expect(dire([b, "ELI-01"])).toBe(`Corriger 1 constat bloquant, pour ${eli}, chez ${b}.`);
  });
  it("shows no bloquant as good news only where every rule that could find one ran", () => {
    const ton = (etat: "executee" | "non_executee") => {
      const regles = socle.report.regles.map((r) => (r.id === "ELI-01" ? { ...r, etat } : r));
      const blocs = blocsEssentiels({ ...socle, report: { ...socle.report, regles } }, ENSEMBLE, []);
      const jauges = blocs.flatMap((b) => (b.kind === "cartes" ? b.items : []));
      return jauges.find((c) => c.label === "Bloquants à corriger");
    };
    expect(ton("executee")).toMatchObject({ value: 0, tone: "bon" });
    expect(ton("non_executee")).not.toHaveProperty("tone");
  });
  it("says what is missing in four sentences at most", () => {
    expect(manques(socle, ENSEMBLE).length).toBeLessThanOrEqual(4);
  });
  it("counts the réserves that it has no room for, one by one, and says where they are", () => {
    const reserves = ["a", "b", "c ; a", "d"];
    let i = 0;
    const figures = socle.report.figures.map((f) => {
      const sienne = f.portee === "ensemble" && f.periode === "2026-10" && f.indicateur.startsWith("entretiens");
      return { ...f, reserve: sienne && i < reserves.length ? (reserves[i++] ?? null) : null };
    });
    const regles = socle.report.regles.map((r, n) => ({ ...r, etat: n < 2 ? ("non_executee" as const) : r.etat }));
    const feu = { id: "LEC-06", couleur: "orange", fichiers: [], message: "m", remede: "r", accepte: false } as const;
    const avec = (feux: number) => {
      const report = { ...socle.report, figures, regles, feux: Array.from({ length: feux }, () => feu) };
      const autre = creerSocle({ ...socle.analyse, report }, reglagesParDefaut());
      return manques(autre, ENSEMBLE).map((m) => m.texte.replaceAll("\u00a0", " "));
    };
    const non = socle.report.regles.filter((r, n) => n < 2 || r.etat === "non_executee").length;
    // a, b, c, d: four réserves in one sentence
    expect(avec(2)[1]).toBe(`Aussi : ${non} règles non exécutées (Méthode) ; 4 réserves, dites à côté de 4 chiffres.`);
    expect(avec(1)[2]).toBe("4 chiffres portent une réserve, dite à côté : a et 3 autres raisons.");
  });
  it("prints all its words on one page, without its picture where there are many", () => {
    const classeur = classeurConsolide(socle);
    const essentiel = classeur.feuilles[0];
    if (!essentiel) throw new Error("pas de feuille");
    const avec = (lignes: number) => {
      const note: Block = { kind: "note", texte: Array.from({ length: lignes }, (_, i) => `Phrase ${i}.`) };
      const image = essentiel.blocks.filter((b) => b.kind === "graphiques");
      const blocks = [...essentiel.blocks.filter((b) => b.kind !== "graphiques"), note, ...image];
      const [grid] = layWorkbook({
        ...classeur,
        feuilles: [{ ...essentiel, blocks }, ...classeur.feuilles.slice(1)],
      }).grids;
      return { ...grid, image: grid?.charts[0]?.row ?? 0 };
    };
    expect(avec(0).printed?.rows).toBeNull();
    const long = avec(10);
    expect(long.printed).toMatchObject({ pages: 1 });
    // down to the row before the picture, the narrow one
    expect(long.image - (long.printed?.rows ?? 0)).toBeLessThanOrEqual(1);
    expect(long.scale).toBeGreaterThanOrEqual(0.78);
  });
  it("is one printed page, first of the workbook; key figures lead to their facts or their sheet", () => {
    const { grids, context } = layWorkbook(classeurConsolide(socle));
    const [premiere, synthese] = grids;
    expect([premiere?.name, premiere?.breaks]).toEqual(["L’essentiel", []]);
    const vers = (id: string) => {
      const table = context.tables.find((t) => t.sheet === "Synthèse" && t.id === id);
      const lignes = Array.from(
        { length: (table?.to ?? 0) - (table?.from ?? 0) },
        (_, i) => (table?.from ?? 0) + i + 1,
      );
      return lignes.map((n) => synthese?.links.find((l) => l.ref === `A${n}`)?.location ?? "nulle part");
    };
    const tous = [...vers("nombres"), ...vers("taux"), ...vers("moyennes")];
    expect(tous.length).toBeGreaterThan(20);
    // of the delay of integration, a median, no sheet has the lines
    expect(tous.filter((l) => l === "nulle part")).toHaveLength(1);
    // each at a row of its own, below the header
    const details = tous.filter((l) => l.startsWith("'Détail'!A")).map((l) => Number(l.slice("'Détail'!A".length)));
    const entete = context.tables.find((t) => t.id === "detail")?.header ?? 0;
    expect(details.length).toBeGreaterThan(10);
    expect(details.every((row) => row > entete + 1)).toBe(true);
  });
});

describe("who is late", () => {
  const table = (blocs: readonly Block[], id: string) => {
    const t = blocs.find((b) => b.kind === "table" && b.id === id);
    if (t?.kind !== "table") throw new Error(`pas de table ${id}`);
    return t;
  };
  const nombre = (cell: unknown) =>
    typeof cell === "number" ? cell : ((cell as { value?: number } | null)?.value ?? Number.NaN);

  it("adds up to the constats and persons of the whole", () => {
    const grille = table(blocsGrille(socle, { rang: ENSEMBLE }), "grille");
    const place = (key: string) => grille.columns.findIndex((c) => c.key === key);
    const somme = (key: string) => grille.rows.reduce((n, row) => n + nombre(row[place(key)]), 0);
    const siens = socle.comptes.filter((c) => !c.justification);
    expect(somme("bloquants")).toBe(siens.filter((c) => c.gravite === "bloquant").length);
    expect(somme("feuilles")).toBe(siens.filter((c) => c.regle === "EMA-01").length);
    expect(somme("nonVues")).toBe(socle.personnes.dernierJuge(ENSEMBLE)?.nonVues);
  });
  it("adds up by structure too: what belongs to none has its line, which is not one of the structures", () => {
    const constats = socle.comptes.filter((c) => !c.justification);
    const [un] = constats.filter((c) => c.gravite === "bloquant" && c.structure !== null);
    const report = {
      ...socle.report,
      constats: socle.report.constats.map((c) => (c === un ? { ...c, structure: null } : c)),
    };
    const grille = table(blocsGrille({ ...socle, report }, { rang: ENSEMBLE }), "grille_structures");
    const colonne = (key: string) => grille.columns.findIndex((c) => c.key === key);
    const sans = grille.rows.find((row) => untoned(row[0] ?? null) === "Sans structure");
    expect(nombre(sans?.[colonne("bloquants")])).toBeGreaterThanOrEqual(1);
    expect([sans?.[colonne("tenus")], sans?.[colonne("file")]]).toEqual([0, 0]);
    const somme = grille.rows.reduce((n, row) => n + nombre(row[colonne("bloquants")]), 0);
    expect(somme).toBe(constats.filter((c) => c.gravite === "bloquant").length);
    expect(grille.titre).toMatch(/^2 structures sur 2 /);
  });
  it("puts those with most to do first, in words as well as colour", () => {
    const grille = table(blocsGrille(socle, { rang: ENSEMBLE }), "grille");
    const c = grille.columns.findIndex((col) => col.key === "nonVues");
    const nonVues = grille.rows.map((row) => nombre(row[c]) || 0);
    expect(nonVues).toEqual([...nonVues].sort((a, b) => b - a));
    expect(grille.rows.every((row) => typeof (row[1] as { value?: unknown }).value === "string")).toBe(true);
  });
  it("draws twelve months from the table behind, in the same order", () => {
    const blocs = blocsGrille(socle, { rang: ENSEMBLE });
    const [grille, mois] = [table(blocs, "grille"), table(blocs, "grille_mois")];
    expect(mois.columns).toHaveLength(13);
    expect(mois.rows.map((row) => row[0])).toEqual(grille.rows.map((row) => untoned(row[0] ?? null)));
    const courbe = grille.columns.find((c) => c.visuel?.type === "courbe")?.visuel;
    expect(courbe).toMatchObject({
      source: { table: "grille_mois", de: mois.columns[1]?.key, a: mois.columns[12]?.key },
    });
  });
});

describe("a target", () => {
  const objectif = (valeur: number, rythme: number | null, sansTerme = false): Objectif => ({
    nom: "o",
    valeur,
    objectif: 60,
    rythme,
    sansTerme,
    auPlus: false,
    avant: null,
    dite: "",
    avantDit: "",
    lisible: String,
    arrondi: Math.round,
  });
  it.each([
    [60, 50, "atteint"],
    [50, 50, "au rythme"],
    [49, 50, "en retard"],
    [59, null, "en retard"],
    [60, null, "atteint"],
  ] as const)("%d of 60, pace %s: %s", (valeur, rythme, dit) => {
    expect(avancement(objectif(valeur, rythme))).toBe(dit);
  });
  it.each([
    [61, null, "dépassé"],
    [60, null, "atteint"],
    [61, 50, "dépassé"],
    [51, 50, "au-dessus du rythme"],
    [50, 50, "au rythme"],
  ] as const)("not to be exceeded, %d for 60 at most, pace %s: %s", (valeur, rythme, dit) => {
    expect(avancement({ ...objectif(valeur, rythme), auPlus: true })).toBe(dit);
  });
  it("goes on, neither late nor at a pace, when persons count from before January", () => {
    expect(avancement(objectif(59, null, true))).toBe("en cours");
    expect(avancement(objectif(60, null, true))).toBe("atteint");
  });
  it("has for pace the share of the year gone, its last day included", () => {
    // 31 October is the 304th day of 365
    expect(partDeLAnnee(socle)).toBeCloseTo(304 / 365, 12);
    expect(partDeLAnnee(auQuinze)).toBeCloseTo(288 / 365, 12);
  });
});
