import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ENTRETIEN, emargement, PARCOURS, PERSONNE } from "../src/rules/exemple.ts";
import { texteDuClasseur } from "./classeur-lu.ts";
import { Dossier, plieIncomplet as plie } from "./session.ts";

/*
 * Three people over January to October 2026, one interview on the 20th of each month, signed on the sheet: 40, 45, 50 minutes,
 * and again, 445 in all.
 * P0001  nothing to say.
 * P0002  20/02: the participant did not sign (EMA-05, 45 minutes lost); 20/03: 65 minutes typed, 50 on the sheet (EMA-03,
 *        15 minutes lost): 445 − 45 = 400 eligible.
 * P0003  neither registered at France Travail nor an identifier (ELI-01): the record itself is in question, with the 405
 *        minutes of January to September that would be eligible; October's sheet is missing, 40 minutes to prove, a tenth of
 *        which the order counts.
 */
type Row = Readonly<Record<string, string>>;

const MOIS = Array.from({ length: 10 }, (_, i) => `2026-${String(i + 1).padStart(2, "0")}-20`);
const DUREES = ["40", "45", "50"];
const duree = (date: string): string => DUREES[(Number(date.slice(5, 7)) - 1) % 3] ?? "";
const IDS = ["P0001", "P0002", "P0003"];

function csv(rows: readonly Row[]): string {
  const colonnes = [...new Set(rows.flatMap((r) => Object.keys(r)))];
  return [colonnes.join(";"), ...rows.map((r) => colonnes.map((c) => r[c] ?? "").join(";"))].join("\n");
}

function extraction(signe: boolean): Dossier {
  const ici = new Dossier();
  ici.ecrire(
    "participants.csv",
    csv(
      IDS.map((id) => ({
        ...PERSONNE,
        id,
        nom: id,
        zone_rurale: "non",
        niveau_formation: "Bac",
        inscription_ft: id === "P0003" ? "" : "oui",
      })),
    ),
  );
  ici.ecrire(
    "parcours.csv",
    csv(
      IDS.map((p) => ({
        ...PARCOURS,
        id: `${p}-1`,
        participant: p,
        date_commission_integration: "2025-12-20",
        date_sortie_reelle: "",
      })),
    ),
  );
  ici.ecrire(
    "etapes.csv",
    csv(
      IDS.map((participant) => ({
        participant,
        famille: "operation",
        intitule: "Atelier",
        programmation_plie: "oui",
        temps: "partiel",
        date_prescription: "2026-01-06",
        date_debut: "2026-01-10",
        date_fin_prevue: "2027-01-10",
      })),
    ),
  );
  ici.ecrire(
    "entretiens.csv",
    csv(
      IDS.flatMap((participant) =>
        MOIS.map((date) => ({
          ...ENTRETIEN,
          participant,
          date,
          duree: participant === "P0002" && date === "2026-03-20" ? "65" : duree(date),
        })),
      ),
    ),
  );
  ici.ecrire(
    "emargements.csv",
    csv(
      IDS.flatMap((participant) =>
        MOIS.filter((date) => participant !== "P0003" || date !== "2026-10-20").map((date) =>
          emargement({
            participant,
            date,
            duree: duree(date),
            signature_participant: !signe && participant === "P0002" && date === "2026-02-20" ? "non" : "oui",
          }),
        ),
      ),
    ),
  );
  return ici;
}

interface Json {
  enregistrements: number;
  irreguliers: number;
  risque: Record<string, unknown>[];
  corrections: Record<string, unknown>[];
  depuis: { passees: Record<string, unknown>[] } | null;
  signauxRegardes: { id: string; raison: string | null }[];
}

const COMMUNES = ["--risque", "--periode", "2026-01..2026-10", "--arrete", "2026-10-31"];
let avant: Dossier;
let apres: Dossier;
let texte: string;
let json: Json;

beforeAll(async () => {
  avant = extraction(false);
  apres = extraction(true);
  const { status, out, err } = await plie("csf", avant.chemin, ...COMMUNES, "--format", "json");
  expect([status, err]).toEqual([0, ""]);
  texte = out;
  json = JSON.parse(out) as Json;
});
afterAll(() => {
  avant.supprimer();
  apres.supprimer();
});

describe("plie csf --risque", () => {
  it("puts first what a control would find wrong, in minutes and points", () => {
    expect(
      json.risque.map(
        ({ participant, rang, minutes, minutesEnJeu, minutesAProuver, minutesEligibles, attendu, points, signaux }) => [
          participant,
          rang,
          minutes,
          minutesEnJeu,
          minutesAProuver,
          minutesEligibles,
          attendu,
          points,
          signaux,
        ],
      ),
    ).toEqual([
      ["P0003", 1, 405, 405, 40, 405, 409, ["ELI-01"], []],
      ["P0002", 2, 60, 0, 0, 400, 60, ["EMA-05", "EMA-03"], []],
      ["P0001", 3, 0, 0, 0, 445, 0, [], []],
    ]);
    expect([json.enregistrements, json.irreguliers]).toEqual([3, 2]);
  });

  it("says what each correction is worth, and with which others", () => {
    // what is refused with the record is its correction's: 405 + 45 + 15 not retained above, 40 to be proved
    expect(
      json.corrections.map(({ cle, date, point, minutes, taux, avec }) => [cle, date, point, minutes, taux, avec]),
    ).toEqual([
      ["ELI-01|P0003|P0003-1|2026-01-05", "2026-01-05", "1.3", 405, 1 / 3, 0],
      ["EMA-05|P0002|P0002-1|2026-02-20", "2026-02-20", "2.5", 45, 0, 1],
      ["EMA-03|P0002|P0002-1|2026-03-20", "2026-03-20", "2.5", 15, 0, 1],
      ["feuille_non_fournie|P0003||2026-10", "2026-10-31", "2.5", 40, 0, null],
    ]);
  });

  it("names the signals that it could not look at", () => {
    expect(json.signauxRegardes.filter((s) => s.raison !== null).map((s) => [s.id, s.raison])).toEqual([
      ["SIG-03", "colonne absente : commentaire"],
      ["SIG-05", "colonne absente : date_saisie"],
    ]);
  });

  it("says what was mended since last month", async () => {
    const precedent = avant.ecrire("septembre.json", texte);
    const { out } = await plie("csf", apres.chemin, ...COMMUNES, "--format", "json", "--precedent", precedent);
    const { depuis, corrections, risque } = JSON.parse(out) as Json;
    expect(depuis?.passees).toEqual([
      {
        cle: "EMA-05|P0002|P0002-1|2026-02-20",
        devenir: "corrige",
        apap: "Alix MODÈLE",
        participant: "P0002",
        minutes: 45,
      },
    ]);
    expect(corrections.map((c) => c["nouvelle"])).toEqual([false, false, false]);
    expect(risque[1]).toMatchObject({ participant: "P0002", minutes: 15, points: ["EMA-03"] });
    // what is left is now worth a third of the rate by itself
    expect(corrections[1]).toMatchObject({ regle: "EMA-03", taux: 1 / 3, avec: 0 });
  });

  it.each(["texte", "md", "csv"])("%s names people by id alone", async (format) => {
    const { status, out } = await plie("csf", avant.chemin, ...COMMUNES, "--format", format);
    expect(status).toBe(0);
    expect(out.indexOf("P0003")).toBeGreaterThan(0);
    expect(out.indexOf("P0003")).toBeLessThan(out.indexOf("P0002"));
    expect(out).not.toContain("Camille");
  });

  it("xlsx has its sheets, html its parts, twice the same bytes", async () => {
    const ici = new Dossier();
    for (const format of ["xlsx", "html"]) {
      for (const dossier of ["un", "deux"]) {
        const { status } = await plie(
          "csf",
          avant.chemin,
          ...COMMUNES,
          "--format",
          format,
          "--sortie",
          ici.joindre(dossier),
        );
        expect(status).toBe(0);
      }
      const [un, deux] = ["un", "deux"].map((d) =>
        readFileSync(ici.joindre(`${d}/csf-risque-2026-01_2026-10.${format}`)),
      );
      expect(un?.equals(deux as Buffer)).toBe(true);
    }
    const feuilles = await texteDuClasseur(readFileSync(ici.joindre("un/csf-risque-2026-01_2026-10.xlsx")));
    expect([...feuilles.keys()].filter((nom) => nom !== "Listes")).toEqual([
      "Ordre",
      "Avant le contrôle",
      "Signaux",
      "Méthode",
    ]);
    const page = readFileSync(ici.joindre("un/csf-risque-2026-01_2026-10.html"), "utf8");
    expect(page).toContain("Avant le contrôle : Alix MODÈLE");
    expect(page).toMatch(/<h1>\d+\u00a0enregistrements? sur \d+ (serait non conforme|seraient non conformes)<\/h1>/);
    ici.supprimer();
  });

  it("has the lights of the reading on its page before any figure", async () => {
    const ici = new Dossier();
    const inconnu = ici.ecrire("inconnu.csv", "a;b\n1;2\n");
    await plie("csf", avant.chemin, inconnu, ...COMMUNES, "--format", "html", "--sortie", ici.joindre("sortie"));
    const page = readFileSync(ici.joindre("sortie/csf-risque-2026-01_2026-10.html"), "utf8");
    expect(page).toMatch(/Lecture : 1\u00a0feu orange[\s\S]*LEC-01[\s\S]*Minutes non retenues/);
    ici.supprimer();
  });

  it("limits what is shown, never the ranks", async () => {
    const { out } = await plie("csf", avant.chemin, ...COMMUNES, "--format", "json", "--apap", "alix modele");
    expect((JSON.parse(out) as Json).risque).toHaveLength(3);
    const { status, err } = await plie("csf", avant.chemin, ...COMMUNES, "--apap", "Personne");
    expect([status, err]).toEqual([2, expect.stringContaining("n'est pas dans l'extraction")]);
  });

  it("refuses what does not go with it, and its options without it", async () => {
    const refus = async (...args: string[]) => (await plie("csf", avant.chemin, ...args)).err;
    expect(await refus(...COMMUNES, "--taille", "10%")).toContain("sans tirage : retirez --taille");
    expect(await refus("--format", "json", "--taille", "10%")).toContain("--format va avec --risque");
    const autre = avant.ecrire("autre.json", "{}");
    expect(await refus(...COMMUNES, "--precedent", autre)).toContain("n'est pas un résultat de plie csf --risque");
    expect(await refus(...COMMUNES, "--precedent", "absent.json")).toContain("introuvable");
  });
});

describe("« Avant le contrôle » in the month's editions, and the register", () => {
  const OPERATION = "operationsFse:\n  - {code: A1, intitule: Accompagnement, debut: 2026-01-01}\n";
  const mois = (ici: Dossier, quand: string, sortie: string, ...plus: string[]) =>
    plie("mensuel", ici.chemin, "--mois", quand, "--sortie", sortie, ...plus);
  const lignes = async (chemin: string, feuille: string) =>
    (await texteDuClasseur(readFileSync(chemin))).get(feuille) ?? [];

  it("says from the register what was mended since the month before, to the APAP and to the manager", async () => {
    const ici = new Dossier();
    const sortie = ici.joindre("sorties");
    const config = ici.ecrire("plie.yaml", OPERATION);
    expect((await mois(avant, "2026-09", sortie, "--config", config)).status).toBe(0);
    expect((await mois(apres, "2026-10", sortie, "--config", config)).status).toBe(0);

    const { out } = await plie(
      "csf",
      apres.chemin,
      ...COMMUNES,
      "--format",
      "json",
      "--config",
      config,
      "--precedent",
      sortie,
    );
    const { depuis, corrections } = JSON.parse(out) as Json;
    expect(depuis).toMatchObject({
      version: "2026-09/v1",
      arrete: "2026-09-30",
      passees: [{ cle: "EMA-05|P0002|P0002-1|2026-02-20", devenir: "corrige", minutes: 45 }],
    });
    // October's missing sheet was not asked for in September
    expect(corrections.map((c) => [c["cle"], c["nouvelle"]])).toEqual([
      ["ELI-01|P0003|P0003-1|2026-01-05", false],
      ["EMA-03|P0002|P0002-1|2026-03-20", false],
      ["feuille_non_fournie|P0003||2026-10", true],
    ]);

    for (const fichier of ["apap/apap-alix-modele-2026-10.xlsx", "consolide-2026-10.xlsx"]) {
      const texte = JSON.stringify(
        await lignes(ici.joindre(`sorties/2026-10/v1/${fichier}`), "Avant le contrôle"),
      ).replaceAll("\u00a0", " ");
      // P0003's entry in the opération (ELI-01) is all of her minutes; P0002's two durations differ by 15
      expect(texte).toContain(
        "3 corrections, 420 minutes non retenues, dont 405 de dossiers dont l'éligibilité même est en cause, que la grille du contrôle ne compte pas, et 40 à prouver (feuilles non fournies).",
      );
      expect(texte).toContain(
        "Depuis l'arrêté du 30/09/2026 (2026-09/v1) : 1 correction menée (45 minutes), 1 nouvelle.",
      );
      expect(texte).toContain("corrigé");
      expect(texte).not.toContain("SIG-");
    }
    ici.supprimer();
  });

  it("is not there without an opération FSE+ in the settings, and says so when asked for", async () => {
    const ici = new Dossier();
    const sortie = ici.joindre("sorties");
    expect((await mois(avant, "2026-09", sortie)).status).toBe(0);
    expect(await lignes(ici.joindre("sorties/2026-09/v1/consolide-2026-09.xlsx"), "Avant le contrôle")).toEqual([]);
    const { status, err } = await plie("csf", avant.chemin, ...COMMUNES, "--precedent", sortie);
    expect([status, err]).toEqual([2, expect.stringContaining("ne garde la liste « Avant le contrôle »")]);
    ici.supprimer();
  });
});
