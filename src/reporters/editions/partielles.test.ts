import { describe, expect, it } from "vitest";
import { reglagesParDefaut } from "../../config/reglages.ts";
import { parseTypedDay } from "../../core/day.ts";
import { isoMonth } from "../../core/month.ts";
import type { CanonicalTables } from "../../tables/canonical.ts";
import { untoned } from "../document/cell.ts";
import type { Sheet, Table } from "../document/model.ts";
import { TableValues } from "../document/table-values.ts";
import { analyseFictive, tablesFictives } from "./analyse-fixture.ts";
import { ENSEMBLE } from "./chiffres.ts";
import { classeurConsolide } from "./consolide.ts";
import { blocsGrille } from "./feuilles/grille.ts";
import { phrasesEssentielles } from "./feuilles/phrases.ts";
import { creerSocle } from "./socle.ts";

const jour = (iso: string) => parseTypedDay(iso) ?? 0;

function socleDe(tables: CanonicalTables, arrete = "2026-10-31") {
  const reglages = reglagesParDefaut();
  return creerSocle(analyseFictive({ arrete: jour(arrete) }, reglages, tables), reglages);
}

function sans(table: keyof CanonicalTables): CanonicalTables {
  return Object.fromEntries(Object.entries(tablesFictives()).filter(([nom]) => nom !== table));
}

const tablesDe = ({ blocks }: Sheet): Table[] => blocks.filter((b): b is Table => b.kind === "table");

/** Sheets whose title stays their subject: what they hold is looked up, not read. */
const CONSULTEES = new Set(["L'essentiel", "Détail", "Méthode"]);

describe("the sheets of an extraction without étapes", () => {
  const socle = socleDe(sans("etapes"));
  const feuilles = classeurConsolide(socle).feuilles;
  const etapes = feuilles.find((f) => f.nom === "Étapes");
  it("never total as 0 the open parcours whose situation is not known", () => {
    const ouverts = (periode: string) => socle.chiffres.nombre(ENSEMBLE, { indicateur: "stock_fin" }, periode);
    expect(ouverts(socle.spans.courant)).toBeGreaterThan(0);
    const mensuelle = etapes && tablesDe(etapes).find((t) => t.total === "Parcours ouverts");
    const valeurs = mensuelle && new TableValues(mensuelle);
    expect(mensuelle?.columns.slice(1).map((_, i) => valeurs?.total(i + 1))).toEqual(
      socle.spans.tous.map((m) => ouverts(isoMonth(m))),
    );
    const parApap = etapes && tablesDe(etapes).find((t) => t.titre?.startsWith("Par APAP"));
    const total = parApap?.columns.findIndex((c) => c.titre === "Parcours ouverts") ?? -1;
    expect(parApap && new TableValues(parApap).total(total)).toBe(ouverts(socle.spans.courant));
  });
  it("say in their titles what is not known, and why", () => {
    expect(etapes?.constat).toBe("Parcours par étape : non calculé (la table « Étapes » est absente de l'extraction)");
    expect(feuilles.find((f) => f.nom === "Emploi")?.constat).toBe(
      "Parcours en emploi : non calculé (la table « Étapes » est absente de l'extraction)",
    );
  });
  it("qualify no proposed sortie, and count no prescription of a person", () => {
    const feuille = (nom: string) => tablesDe(feuilles.find((f) => f.nom === nom) ?? { nom, titre: nom, blocks: [] });
    const [sorties] = feuille("Commission");
    const cle = sorties?.columns.findIndex((c) => c.key === "sure") ?? -1;
    expect(sorties?.rows.length).toBeGreaterThan(0);
    expect(sorties?.rows.every((row) => JSON.stringify(row[cle]) === '{"motif":"aucune table etapes"}')).toBe(true);
    const [personnes] = feuille("Moyens par personne");
    const colonne = personnes?.columns.findIndex((c) => c.key === "prescriptions") ?? -1;
    expect(personnes && new TableValues(personnes).total(colonne)).toEqual({ motif: "aucune table etapes" });
  });
  it("say first that nobody could be judged, and print no list of months", () => {
    const [premiere] = phrasesEssentielles(socle, ENSEMBLE, socle.comptes);
    expect(premiere?.texte).toBe("Personnes reçues : non jugé (la table « Étapes » est absente de l'extraction).");
    expect(blocsGrille(socle, { rang: ENSEMBLE }).every((b) => b.kind === "table" && b.columns.length > 1)).toBe(true);
  });
});

describe("titles of sheets", () => {
  it.each([
    ["whole", tablesFictives(), "2026-10-31"],
    ["without étapes", sans("etapes"), "2026-10-31"],
    ["without persons", sans("participants"), "2026-10-31"],
    ["without effectifs", sans("effectifs"), "2026-10-31"],
    ["without parcours", sans("parcours"), "2026-10-31"],
    ["of a month that goes on", tablesFictives(), "2026-10-15"],
  ])("say a finding: %s", (_, tables, arrete) => {
    const muettes = classeurConsolide(socleDe(tables, arrete)).feuilles.filter((f) => !f.constat && !f.masquee);
    expect(muettes.map((f) => f.nom).filter((nom) => !CONSULTEES.has(nom))).toEqual([]);
  });
});

describe("without any parcours", () => {
  const socle = socleDe(sans("parcours"));
  const { feuilles } = classeurConsolide(socle);
  const absente = "la table « Parcours » est absente de l'extraction";
  it.each([
    ["Synthèse", `File active : non calculé (${absente})`],
    ["Par APAP", "Qui est en retard : non jugé, aucun APAP n'a pu l'être"],
    ["Sorties", `Sorties : non calculé (${absente})`],
    ["Moyens", `Face à face tenus : non calculé (${absente})`],
    ["Évolution", `Entrées et sorties : non calculé (${absente})`],
    ["Commission", `Sorties proposées et intégrations : non calculé (${absente})`],
    ["Participants", `Parcours accompagnés : non calculé (${absente})`],
  ])("nothing is said done, late or absent: %s", (nom, constat) => {
    expect(feuilles.find((f) => f.nom === nom)?.constat).toBe(constat);
  });
  it("nor that nobody has a parcours, without the persons either; and a table that has nobody to list says why", () => {
    const { participants: _, parcours: __, ...tables } = tablesFictives();
    const base = socleDe(tables);
    const [constat] = base.report.constats;
    if (!constat) throw new Error("pas de constat");
    // only a constat that is nobody's names anyone
    const constats = [{ ...constat, apap: null, justification: null }];
    const seul = { ...base, apaps: [], report: { ...base.report, constats } };
    const [grille] = blocsGrille(seul, { rang: ENSEMBLE });
    expect(grille?.kind === "table" && grille.titre).toBe("Qui est en retard : non jugé, aucun APAP n'a pu l'être");
    const dites = new Set(["Moyens", "Évolution", "Commission", "Participants", "Moyens par personne"]);
    const vides = classeurConsolide(seul)
      .feuilles.filter((f) => dites.has(f.nom))
      .flatMap(tablesDe)
      .filter((t) => t.rows.length === 0);
    expect(vides.length).toBeGreaterThan(0);
    expect(new Set(vides.map((t) => t.vide))).toEqual(new Set([`Non calculé : ${absente}.`]));
  });
  it("counts neither a deadline nor a portfolio of 0", () => {
    const [grille] = blocsGrille(socle, { rang: ENSEMBLE });
    if (grille?.kind !== "table") throw new Error("pas de grille");
    const colonnes = ["tenus", "retards", "file"].map((cle) => grille.columns.findIndex(({ key }) => key === cle));
    expect(grille.rows.length).toBeGreaterThan(0);
    for (const row of grille.rows)
      expect(colonnes.map((c) => row[c])).toEqual(colonnes.map(() => ({ motif: "aucune table parcours" })));
  });
});

describe("a month that goes on", () => {
  it("is never named alone in a title or a heading", () => {
    const { feuilles } = classeurConsolide(socleDe(tablesFictives(), "2026-10-15"));
    const dits = feuilles.flatMap((f) => [
      f.constat ?? "",
      ...tablesDe(f).flatMap((t) => [t.titre ?? "", ...t.columns.flatMap((c) => [c.titre, c.groupe ?? ""])]),
    ]);
    const nus = dits.filter((d) => /octobre 2026(?! \(au 15\/10\))/.test(d));
    expect(nus.filter((d) => !/^À recevoir|^Personnes, /.test(d))).toEqual([]);
    expect(dits.filter((d) => d.includes("octobre 2026 (au 15/10)")).length).toBeGreaterThan(5);
  });
  it("ends every line of months, drawn or not, up to the arrêté", () => {
    const { feuilles } = classeurConsolide(socleDe(tablesFictives(), "2026-10-15"));
    const mois = feuilles
      .filter((f) => !["Anomalies", "Suivi"].includes(f.nom))
      .flatMap(tablesDe)
      .filter((t) => t.columns[0]?.titre === "Mois");
    expect(mois.length).toBeGreaterThan(2);
    for (const t of mois) expect(t.rows.at(-1)?.[0]).toMatch(/\(au 15\/10\)$/);
  });
});

describe("who is late", () => {
  it("counts no APAP that only interviews name, and says that they have no parcours", () => {
    const tables = tablesFictives();
    // five interviews of 20 minutes by somebody in charge of nobody: ENT-02 names them
    const tenus = (tables.entretiens ?? []).filter(
      (e) => e.modalite === "FACE_A_FACE" && e.presence === "PRESENT" && (e.date ?? "") > "2026-05",
    );
    const siens = new Set(tenus.slice(0, 40));
    const entretiens = (tables.entretiens ?? []).map((e) =>
      siens.has(e) ? { ...e, apap: "Nymphéa TERRASOL", duree: "20" } : e,
    );
    const grille = (t: CanonicalTables) => {
      const [bloc] = blocsGrille(socleDe(t), { rang: ENSEMBLE });
      if (bloc?.kind !== "table") throw new Error("pas de grille");
      return bloc;
    };
    const sur = (t: Table) => / sur (\d+) /.exec(t.titre ?? "")?.[1];
    const [sansElle, avecElle] = [grille(tables), grille({ ...tables, entretiens })];
    const ligne = avecElle.rows.find(([nom = null]) => untoned(nom) === "Nymphéa TERRASOL");
    expect(ligne?.[1]).toEqual({ value: "sans parcours", tone: "discret" });
    expect(sur(avecElle)).toBe(sur(sansElle));
  });
});
