import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texteDuClasseur } from "./classeur-lu.ts";
import { Dossier, plie } from "./session.ts";

const dossier = new Dossier();
afterAll(() => dossier.supprimer());
const extraction = dossier.joindre("extraction");

interface Mois {
  mois: string;
  ouverts: number;
  ENTRETIEN: number;
  SUIVI_EMPLOI: number;
}
interface Json {
  arrete: string;
  nonDemandes: { genre: string; regle: string; mois: string[] }[];
  mois: string[];
  ensemble: { apap: null; ouverts: number; tenus: { nombre: number; mois: number }; mois: Mois[] };
  apaps: { apap: string | null; ouverts: number; mois: Mois[] }[];
  objectifs: { indicateur: string; realise: number; objectif: number; projete: number }[];
  prevus: { genre: string; mois: string; apap: string }[];
}

const projeter = (...suite: string[]) => plie("projeter", extraction, "--arrete", "2026-10-31", ...suite);
const json = async (...suite: string[]) => JSON.parse((await projeter("--format", "json", ...suite)).out) as Json;

beforeAll(async () => {
  await plie("exemple", extraction, "--participants", "80", "--mois", "10", "--graine", "4");
  writeFileSync(`${extraction}/plie.yaml`, "objectifs:\n  - { indicateur: entrees, valeur: 40 }\n");
}, 60_000);

describe("plie projeter", () => {
  it("projects the months asked for, six by default, the sums of APAPs being everyone's", async () => {
    const { mois, ensemble, apaps, prevus, objectifs } = await json();
    expect(mois).toEqual(["2026-11", "2026-12", "2027-01", "2027-02", "2027-03", "2027-04"]);
    expect((await json("--mois", "2")).mois).toEqual(["2026-11", "2026-12"]);
    for (const [i, m] of ensemble.mois.entries()) {
      const somme = (cle: "ouverts" | "ENTRETIEN") => apaps.reduce((n, a) => n + (a.mois[i]?.[cle] ?? 0), 0);
      expect([somme("ouverts"), somme("ENTRETIEN")]).toEqual([m.ouverts, m.ENTRETIEN]);
      expect(prevus.filter((p) => p.genre === "ENTRETIEN" && p.mois === m.mois)).toHaveLength(m.ENTRETIEN);
    }
    expect(ensemble.mois[0]?.ENTRETIEN).toBeGreaterThan(0);
    const [objectif] = objectifs;
    expect(objectif?.objectif).toBe(40);
    // 304 days of 365 to 31 October
    expect(objectif?.projete).toBeCloseTo(((objectif?.realise ?? 0) * 365) / 304, 9);
  });

  it("says which months ask for no interview any more, in every format", async () => {
    const config = dossier.ecrire("eteinte.yaml", "regles: { ENT-01: { active: { 2026-12-31: non } } }\n");
    const { ensemble, nonDemandes } = await json("--mois", "3", "--config", config);
    expect(ensemble.mois.map((m) => m.ENTRETIEN > 0)).toEqual([true, false, false]);
    expect(nonDemandes).toEqual([{ genre: "ENTRETIEN", regle: "ENT-01", mois: ["2026-12", "2027-01"] }]);
    expect((await json("--mois", "3")).nonDemandes).toEqual([]);
    const { out } = await projeter("--mois", "3", "--config", config);
    expect(out.replace(/\s+/g, " ")).toContain(
      "Entretiens dus : aucun à partir de décembre 2026, la règle qui les demande (ENT-01) étant désactivée par les réglages.",
    );
    expect((await projeter("--mois", "3")).out).not.toContain("désactivée");
  });

  it("agrees with the figures on who is open and on what was held", async () => {
    const { ensemble } = await json();
    const { out } = await plie("tableau", extraction, "--mois", "2026-10", "--format", "json");
    const figures = (
      JSON.parse(out) as {
        indicateurs: { indicateur: string; portee: string; periode: string; ventilation: object; valeur: number }[];
      }
    ).indicateurs;
    const valeur = (indicateur: string, periode: string) =>
      figures.find(
        (f) =>
          f.indicateur === indicateur &&
          f.portee === "ensemble" &&
          f.periode === periode &&
          Object.keys(f.ventilation).length === 0,
      )?.valeur;
    expect(ensemble.ouverts).toBe(valeur("file_active", "2026-10"));
    expect(ensemble.tenus).toEqual({ nombre: valeur("entretiens", "2026-01..2026-10"), mois: 10 });
    // a month that goes on is not a month of work
    const milieu = await plie("projeter", extraction, "--arrete", "2026-10-14", "--format", "json");
    const { tenus } = (JSON.parse(milieu.out) as Json).ensemble;
    const mensuels = Array.from({ length: 9 }, (_, i) => valeur("entretiens", `2026-0${i + 1}`) ?? 0);
    expect(tenus).toEqual({ nombre: mensuels.reduce((a, b) => a + b, 0), mois: 9 });
  });

  it("keeps one APAP, and refuses a name that is not there", async () => {
    const tous = await json();
    const nom = tous.apaps[0]?.apap ?? "";
    const seul = await json("--apap", nom);
    expect([seul.apaps.map((a) => a.apap), seul.ensemble.ouverts]).toEqual([[nom], tous.apaps[0]?.ouverts]);
    expect(seul.prevus.every((p) => p.apap === nom)).toBe(true);
    const inconnu = await projeter("--apap", "Personne ICI");
    expect([inconnu.status, inconnu.err]).toEqual([2, expect.stringContaining("Personne ICI")]);
  });

  it("projects nothing without étapes: what they suspend would be told as due", async () => {
    const sans = readdirSync(extraction).filter((nom) => nom.endsWith(".csv") && nom !== "etapes.csv");
    const { status, err } = await plie(
      ...["projeter", ...sans.map((nom) => `${extraction}/${nom}`), "--arrete", "2026-10-31", "--malgre", "LEC-01"],
    );
    expect([status, err]).toEqual([2, expect.stringContaining("aucune table etapes")]);
  });

  it("says the same in a text, a page and a workbook, the same bytes twice, and that it is no model", async () => {
    const { status, out } = await projeter();
    expect([status, out]).toEqual([0, expect.stringContaining("Calcul, sans modèle")]);
    const lus: Buffer[] = [];
    for (const essai of ["un", "deux"]) {
      for (const format of ["html", "xlsx"]) {
        expect((await projeter("--format", format, "--sortie", dossier.joindre(essai))).status).toBe(0);
        lus.push(readFileSync(dossier.joindre(`${essai}/projection-2026-10-31.${format}`)));
      }
    }
    const [html, xlsx, html2, xlsx2] = lus as [Buffer, Buffer, Buffer, Buffer];
    expect([html.equals(html2), xlsx.equals(xlsx2)]).toEqual([true, true]);
    expect(html.toString()).toContain("Calcul, sans modèle");
    // the title says what is owed, the subtitle of what
    expect(html.toString()).toMatch(/<h1>\d+ parcours ouverts ; [\d,]+ entretiens et suivis dus par mois/);
    expect(html.toString()).toMatch(/<p>Projection d[^<]*<\/p><p>[^<]* · arrêté au /);
    const { ensemble } = await json();
    const feuilles = await texteDuClasseur(xlsx);
    expect([...feuilles.keys()]).toEqual(["Projection", "Par date"]);
    const novembre = feuilles.get("Projection")?.find((l) => l[0] === "2026-11-01");
    expect(novembre?.slice(1, 5)).toEqual(
      [ensemble.ouverts, ensemble.mois[0]?.ouverts, ensemble.mois[0]?.ENTRETIEN, ensemble.mois[0]?.SUIVI_EMPLOI].map(
        String,
      ),
    );
  });
});
