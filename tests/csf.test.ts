import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { intervalleExact, tailleProposee } from "../src/csf/intervalle.ts";
import { empreinteDe } from "../src/csf/tirage.ts";
import { readParts, textOf } from "../src/reporters/xlsx/zip.ts";
import { texteDuClasseur } from "./classeur-lu.ts";
import { Dossier, plie } from "./session.ts";

const GRILLE = "csf-grille-2026-01_2026-06.xlsx";
const FICHES = "csf-fiches-2026-01_2026-06.xlsx";
const REPRIS = "csf-grille-2026-01_2026-06-repris.xlsx";
const COMMUNES = ["--periode", "2026-01..2026-06", "--arrete", "2026-10-31"];

let dossier: Dossier;
let extraction: string;

beforeAll(async () => {
  dossier = new Dossier();
  extraction = dossier.joindre("extraction");
  await plie("exemple", extraction, "--participants", "60", "--mois", "10", "--graine", "5");
  const { status, err } = await plie(
    "csf",
    extraction,
    ...COMMUNES,
    "--taille",
    "8",
    "--graine",
    "essai",
    "--sortie",
    dossier.joindre("csf"),
  );
  expect([status, err]).toEqual([0, ""]);
});

afterAll(() => dossier.supprimer());

/** The grid of a workbook, cell by cell, with where each column stands. */
class Grille {
  readonly book = new ExcelJS.Workbook();
  private entete = 0;
  private readonly colonnes = new Map<string, number>();

  async ouvrir(chemin: string): Promise<this> {
    await this.book.xlsx.load(new Uint8Array(readFileSync(chemin)).buffer);
    this.feuille.eachRow((row, n) => {
      if (this.entete > 0 || row.getCell(1).text !== "Participant") return;
      this.entete = n;
      row.eachCell((cell, i) => {
        this.colonnes.set(cell.text, i);
      });
    });
    return this;
  }

  get feuille(): ExcelJS.Worksheet {
    const sheet = this.book.getWorksheet("Grille");
    if (!sheet) throw new Error("no grid");
    return sheet;
  }

  cellule(rang: number, titre: string): ExcelJS.Cell {
    const colonne = this.colonnes.get(titre);
    if (colonne === undefined) throw new Error(`no column ${titre}`);
    return this.feuille.getCell(this.entete + rang, colonne);
  }

  /** Number of each line whose program's answer is this one. */
  rangs(reponse: string): number[] {
    const rangs: number[] = [];
    for (let rang = 1; this.entete + rang <= this.feuille.rowCount; rang++) {
      if (this.cellule(rang, "Réponse du programme").text === reponse) rangs.push(rang);
    }
    return rangs;
  }

  async enregistrer(nom: string): Promise<string> {
    const chemin = dossier.joindre(nom);
    writeFileSync(chemin, new Uint8Array(await this.book.xlsx.writeBuffer()));
    return chemin;
  }
}

const grille = () => new Grille().ouvrir(dossier.joindre(`csf/${GRILLE}`));
const lireFeuille = async (chemin: string, nom: string) =>
  (await texteDuClasseur(readFileSync(dossier.joindre(chemin)))).get(nom) ?? [];

describe("a drawn sample", () => {
  it("is the first people by SHA-256, printed with seed, population and method", async () => {
    const tirage = await lireFeuille(`csf/${GRILLE}`, "Tirage");
    const debut = tirage.findIndex((l) => l[0] === "Participant") + 1;
    const lignes = tirage.slice(debut, debut + 8);
    expect(lignes.map((l) => l.at(-1))).toEqual(lignes.map((l) => empreinteDe("essai", l[0] ?? "")));
    const empreintes = lignes.map((l) => l.at(-1) ?? "");
    expect([...empreintes].sort()).toEqual(empreintes);
    const texte = tirage.flat().join("\n");
    expect(texte).toMatch(/\d+ participants avec un parcours ouvert/);
    expect(texte).toContain("SHA-256 (UTF-8, hexadécimal) du texte « graine|identifiant »");
    expect(texte).toContain("elle n'a rien d'officiel");
  });

  it("gives the same bytes twice, and the same people from files in another order", async () => {
    const ailleurs = dossier.joindre("encore");
    const { out } = await plie(
      "csf",
      extraction,
      ...COMMUNES,
      "--taille",
      "8",
      "--graine",
      "essai",
      "--sortie",
      ailleurs,
    );
    for (const nom of [GRILLE, FICHES]) {
      expect(readFileSync(`${ailleurs}/${nom}`).equals(readFileSync(dossier.joindre(`csf/${nom}`)))).toBe(true);
    }
    expect(out).toContain("graine « essai »");
    expect(out).toContain("L'extrapolation à la population dépend de la convention");
  });

  it("folds what has no object: filtered out at opening, still in the grid", async () => {
    const g = await grille();
    const caches = new Set<string>();
    const vus = new Set<string>();
    for (const reponse of ["Conforme", "Non conforme", "À vérifier sur pièce", "Sans objet"]) {
      for (const rang of g.rangs(reponse)) {
        const cellule = g.cellule(rang, "Réponse du programme");
        (g.feuille.getRow(Number(cellule.row)).hidden ? caches : vus).add(cellule.text);
      }
    }
    expect([...caches]).toEqual(["Sans objet"]);
    expect(vus).not.toContain("Sans objet");
    expect(g.rangs("Sans objet").length).toBeGreaterThan(20);
  });

  it("has one tab per person to print", async () => {
    const fiches = await texteDuClasseur(readFileSync(dossier.joindre(`csf/${FICHES}`)));
    const tirage = await lireFeuille(`csf/${GRILLE}`, "Tirage");
    const debut = tirage.findIndex((l) => l[0] === "Participant") + 1;
    expect([...fiches.keys()]).toEqual(tirage.slice(debut, debut + 8).map((l) => l[0]));
    for (const lignes of fiches.values()) expect(lignes.flat()).toContain("Cofinancé par l'Union européenne");
  });

  it("says that minutes are a guide, and closes them", async () => {
    const temps = await lireFeuille(`csf/${GRILLE}`, "Temps");
    expect(temps.flat().join(" ")).toContain("Elles ne sont jamais des euros, et jamais une correction");
    const total = temps.find((l) => l[0] === "Ensemble") ?? [];
    // exceljs loses the cached 0 of a formula
    const [viesion, ...reste] = total.slice(4).map((t) => Number(t) || 0);
    expect(reste.reduce((somme, n) => somme + n, 0)).toBe(viesion);
  });

  it("tells the exact interval beside the rate, in total and by stratum", async () => {
    const dans = dossier.joindre("strates");
    const { out, status } = await plie(
      "csf",
      extraction,
      ...COMMUNES,
      "--taille",
      "12",
      "--strates",
      "sexe",
      "--sortie",
      dans,
    );
    expect(status).toBe(0);
    expect(out.replace(/\s+/g, " ")).toMatch(/à 95 % \(intervalle exact, hypergéométrique\) : de \d+ à \d+ sur \d+/);
    const resultat = await lireFeuille(`strates/${GRILLE}`, "Résultat");
    const debut = resultat.findIndex((l) => l[0] === "Strate") + 1;
    const fin = resultat.findIndex((l) => l[0] === "Ensemble");
    expect(fin - debut).toBeGreaterThan(1);
    for (const [, N, n, x, , k1, k2] of resultat.slice(debut, fin + 1)) {
      expect(intervalleExact(Number(N), Number(n), Number(x))).toEqual({ min: Number(k1), max: Number(k2) });
    }
    // the grid alone says as much
    const seule = await plie("csf", "--reprise", `${dans}/${GRILLE}`);
    expect(seule.out.replace(/\s+/g, " ")).toContain(
      out.replace(/\s+/g, " ").match(/hypergéométrique\) : [^.]+\./)?.[0] ?? "?",
    );
  });

  it("draws in proportion to minutes, and gives no interval of people then", async () => {
    const dans = dossier.joindre("minutes");
    const { out, status } = await plie(
      "csf",
      extraction,
      ...COMMUNES,
      "--taille",
      "6",
      "--methode",
      "minutes",
      "--sortie",
      dans,
    );
    expect(status).toBe(0);
    expect(out.replace(/\s+/g, " ")).toContain("chacun n'avait pas la même chance d'être tiré");
    const tirage = (await lireFeuille(`minutes/${GRILLE}`, "Tirage")).flat().join("\n");
    expect(tirage).toContain("Est tiré qui porte le point (k + u) × pas");
    expect((await plie("csf", extraction, "--reprise", `${dans}/${GRILLE}`, "--sortie", `${dans}/encore`)).status).toBe(
      0,
    );
    const refus = await plie(
      "csf",
      extraction,
      ...COMMUNES,
      "--taille",
      "6",
      "--methode",
      "minutes",
      "--strates",
      "sexe",
    );
    expect(refus.err).toContain("--strates et --methode minutes ne vont pas ensemble");
  });

  it("proposes the size that a precision asks for", async () => {
    const { out, status } = await plie(
      "csf",
      extraction,
      ...COMMUNES,
      "--precision",
      "10%",
      "--sortie",
      dossier.joindre("precision"),
    );
    expect(status).toBe(0);
    const population = Number(/Population : (\d+)/.exec(out)?.[1]);
    const taille = tailleProposee(population, 0.1, 0.1);
    expect(out.replace(/\s+/g, " ")).toContain(
      `Échantillon : ${taille} participants, la moindre taille qui donne ± 10 points à 10 %`,
    );
    const grille = `${dossier.joindre("precision")}/${GRILLE}`;
    expect((await plie("csf", extraction, "--reprise", grille, "--sortie", dossier.joindre("precision2"))).status).toBe(
      0,
    );
  });

  it("judges at the period's end, and says up to when it reads", async () => {
    const methode = (await lireFeuille(`csf/${GRILLE}`, "Méthode")).flat().join("\n");
    expect(methode).toContain("jugé au 30/06/2026, extraction lue au 31/10/2026");
  });

  it("does not ask again for an entry that an earlier control has settled", async () => {
    const sans = (await lireFeuille(`csf/${GRILLE}`, "Grille")).filter((l) => l[1] === "1.5" || l[2] === "1.5");
    expect(sans.some((l) => l.includes("Conforme"))).toBe(true);
    const { status } = await plie(
      "csf",
      extraction,
      ...COMMUNES,
      "--taille",
      "8",
      "--graine",
      "essai",
      "--anterieure",
      dossier.joindre(`csf/${GRILLE}`),
      "--sortie",
      dossier.joindre("suite"),
    );
    expect(status).toBe(0);
    const avec = (await lireFeuille(`suite/${GRILLE}`, "Grille")).flat().join("\n");
    expect(avec).toContain("Réglé par le contrôle du 01/01/2026 au 30/06/2026 (csf-grille-2026-01_2026-06.xlsx).");
  });

  it("is told in a report to sign, final only once everything is decided", async () => {
    const demande = ["csf", extraction, ...COMMUNES, "--taille", "8", "--graine", "essai"];
    const dans = dossier.joindre("rapport");
    const { status, err } = await plie(...demande, "--rapport", "provisoire", "--sortie", dans);
    expect([status, err]).toEqual([0, ""]);
    const page = readFileSync(`${dans}/csf-rapport-2026-01_2026-06.html`, "utf8");
    for (const titre of [
      "Rapport de contrôle de service fait (provisoire)",
      "Population et tirage",
      "Pour refaire ce tirage",
      "Taux et intervalle exact à 95 %",
      "Prévu, déclaré, constaté, écart",
      "Points non conformes",
      "Décisions du gestionnaire",
      "Minutes éligibles et inéligibles, par cause",
      "Annexe 1 : échantillon",
      "Signature",
    ]) {
      expect(page).toContain(titre);
    }
    const docx = readParts(new Uint8Array(readFileSync(`${dans}/csf-rapport-2026-01_2026-06.docx`)));
    expect(textOf(docx, "word/document.xml")).toContain("Taux et intervalle exact à 95 %");
    const trop = await plie(...demande, "--rapport", "definitif", "--sortie", dossier.joindre("final"));
    expect(trop.status).toBe(2);
    expect(trop.err).toContain("le rapport ne peut pas être définitif");
    // everything decided: it can be signed
    const g = await grille();
    for (const reponse of ["Non conforme", "À vérifier sur pièce"]) {
      for (const rang of g.rangs(reponse)) g.cellule(rang, "Décision du gestionnaire").value = "C";
    }
    const remplie = await g.enregistrer("tout-decide.xlsx");
    const final = ["csf", extraction, "--reprise", remplie, "--rapport", "definitif", "--sortie"];
    expect((await plie(...final, dossier.joindre("final"))).status).toBe(0);
    expect((await plie(...final, dossier.joindre("final-bis"))).status).toBe(0);
    for (const nom of ["docx", "html"]) {
      const [a, b] = ["final", "final-bis"].map((d) =>
        readFileSync(dossier.joindre(`${d}/csf-rapport-2026-01_2026-06-repris.${nom}`)),
      );
      expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it("needs a size, a precision or a list, and never chooses one", async () => {
    const { status, err } = await plie("csf", extraction, ...COMMUNES, "--sortie", dossier.joindre("rien"));
    expect(status).toBe(2);
    expect(err).toContain("donnez --taille 60, --taille 10%, --precision 5%");
  });

  it("takes the manager's list, and refuses someone outside the population", async () => {
    const tirage = await lireFeuille(`csf/${GRILLE}`, "Tirage");
    const id = tirage[tirage.findIndex((l) => l[0] === "Participant") + 1]?.[0] ?? "";
    const liste = dossier.ecrire("liste.csv", `participant;nom\n${id};X\n`);
    const { out, status } = await plie(
      "csf",
      extraction,
      ...COMMUNES,
      "--liste",
      liste,
      "--sortie",
      dossier.joindre("liste"),
    );
    expect(status).toBe(0);
    expect(out).toContain("Liste donnée par le gestionnaire : rien n'est tiré au sort.");
    const fausse = dossier.ecrire("fausse.txt", "PERSONNE\n");
    const refus = await plie("csf", extraction, ...COMMUNES, "--liste", fausse, "--sortie", dossier.joindre("liste2"));
    expect(refus.err).toContain("hors de la population");
    expect(refus.err).toContain("PERSONNE");
  });
});

describe("a filled grid", () => {
  it("gives its rate and the points left to decide", async () => {
    const g = await grille();
    const [mauvais] = g.rangs("Non conforme");
    const participant = g.cellule(mauvais ?? 0, "Participant").text;
    for (const rang of g.rangs("Non conforme")) {
      if (g.cellule(rang, "Participant").text === participant)
        g.cellule(rang, "Décision du gestionnaire").value = "Conforme";
    }
    const bons = g.rangs("Conforme");
    const irreguliers = new Set(g.rangs("Non conforme").map((r) => g.cellule(r, "Participant").text));
    irreguliers.delete(participant);
    const autre = bons.find((r) => !irreguliers.has(g.cellule(r, "Participant").text)) ?? 0;
    g.cellule(autre, "Décision du gestionnaire").value = "Non conforme";
    g.cellule(autre, "Commentaire").value = "pièce illisible";
    irreguliers.add(g.cellule(autre, "Participant").text);
    const aDecider = g.rangs("À vérifier sur pièce").length;
    const chemin = await g.enregistrer("remplie.xlsx");

    const { status, out } = await plie("csf", "--reprise", chemin);
    expect(status).toBe(0);
    const lu = out.replace(/\u00a0/g, " ");
    expect(lu).toContain(`Taux d'irrégularité de l'échantillon : ${irreguliers.size} sur 8`);
    expect(lu).toContain(`Points à décider : ${aDecider}`);
  });

  it("is taken up in a new workbook: decisions, comments and declared figures kept, rate live", async () => {
    const g = await grille();
    const [rang = 0] = g.rangs("À vérifier sur pièce");
    g.cellule(rang, "Décision du gestionnaire").value = "Non conforme";
    g.cellule(rang, "Commentaire").value = "attestation trop ancienne";
    const indicateurs = g.book.getWorksheet("Indicateurs");
    indicateurs?.eachRow((row) => {
      if (row.getCell(1).text === "EECO01") row.getCell(5).value = 55;
    });
    const chemin = await g.enregistrer("decidee.xlsx");
    const { status, err } = await plie("csf", extraction, "--reprise", chemin, "--sortie", dossier.joindre("repris"));
    expect([status, err]).toEqual([0, ""]);
    const repris = await new Grille().ouvrir(dossier.joindre(`repris/${REPRIS}`));
    expect(repris.cellule(rang, "Décision du gestionnaire").text).toBe("Non conforme");
    expect(repris.cellule(rang, "Commentaire").text).toBe("attestation trop ancienne");
    expect(repris.cellule(rang, "Réponse retenue").result).toBe("Non conforme");
    const declare = (await lireFeuille(`repris/${REPRIS}`, "Indicateurs")).find((l) => l[0] === "EECO01");
    expect(declare?.[4]).toBe("55");
    // read again, the new grid is as good as the first
    expect((await plie("csf", "--reprise", dossier.joindre(`repris/${REPRIS}`))).status).toBe(0);
  });

  it.each([
    [
      "a fixed cell was changed",
      (g: Grille) => {
        g.cellule(3, "Réponse du programme").value = "Conforme";
        g.cellule(3, "Constaté par le programme").value = "tout va bien";
      },
      /une cellule qui n'est pas de saisie a été modifiée/,
    ],
    [
      "a line was taken away",
      (g: Grille) => void g.feuille.spliceRows(g.feuille.rowCount, 1),
      /des lignes ont été ajoutées ou retirées/,
    ],
    [
      "a decision is not in the list",
      (g: Grille) => {
        g.cellule(1, "Décision du gestionnaire").value = "peut-être";
      },
      /« peut-être » n'est pas une décision/,
    ],
    [
      "a decision says none, the cell named",
      (g: Grille) => {
        g.cellule(1, "Décision du gestionnaire").value = "nc";
        g.cellule(2, "Décision du gestionnaire").value = "S.O.";
        g.cellule(3, "Décision du gestionnaire").value = "conforme ?!x";
      },
      /colonne « Décision du gestionnaire » : « conforme \?!x » n'est pas une décision.*Corrigez ces cellules dans ce fichier/,
    ],
    ["a sheet is gone", (g: Grille) => void g.book.removeWorksheet("Tirage"), /il y manque la feuille « Tirage »/],
  ])("is refused when %s, and says so", async (_, changer, raison) => {
    const g = await grille();
    changer(g);
    const { status, err } = await plie("csf", "--reprise", await g.enregistrer("faussee.xlsx"));
    expect(status).toBe(2);
    expect(err).toMatch(raison);
  });

  it("is refused for another sample: other seed, other people", async () => {
    const chemin = dossier.joindre(`csf/${GRILLE}`);
    const autre = await plie(
      "csf",
      extraction,
      "--reprise",
      chemin,
      "--graine",
      "autre",
      "--sortie",
      dossier.joindre("x"),
    );
    expect(autre.err).toContain("la graine y est « essai », vous demandez « autre »");
    const moins = dossier.joindre("moins");
    await plie("exemple", moins, "--participants", "4", "--mois", "10", "--graine", "6");
    const ailleurs = await plie("csf", moins, "--reprise", chemin, "--sortie", dossier.joindre("x"));
    expect(ailleurs.status).toBe(2);
    expect(ailleurs.err).toContain("est la grille d'un autre échantillon");
  });

  it("keeps the answers of a person gone from the extraction, and says so", async () => {
    const g = await grille();
    const [rang = 0] = g.rangs("À vérifier sur pièce");
    const parti = g.cellule(rang, "Participant").text;
    g.cellule(rang, "Décision du gestionnaire").value = "nc";
    const chemin = await g.enregistrer("partie.xlsx");
    const sans = dossier.joindre("sans");
    cpSync(extraction, sans, { recursive: true });
    for (const nom of readdirSync(sans).filter((n) => n.endsWith(".csv"))) {
      const lignes = readFileSync(`${sans}/${nom}`, "latin1").split(/\r?\n/);
      writeFileSync(`${sans}/${nom}`, lignes.filter((l) => !l.includes(parti)).join("\r\n"), "latin1");
    }
    const { status, out, err } = await plie("csf", sans, "--reprise", chemin, "--sortie", dossier.joindre("partie"));
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain(`Absents de cette extraction\n  Leurs réponses sont gardées : ${parti}`);
    const reprise = await new Grille().ouvrir(dossier.joindre(`partie/${REPRIS}`));
    expect(reprise.cellule(rang, "Participant").text).toBe(parti);
    expect(reprise.cellule(rang, "Décision du gestionnaire").text).toBe("Non conforme");
    expect(reprise.cellule(rang, "Constaté par le programme").text).toContain("N'est plus dans cette extraction");
  });

  it("is merged with another controller's and with the pages, what they contradict shown", async () => {
    const [un, deux] = [await grille(), await grille()];
    const [a = 0, b = 0, c = 0, d = 0] = un.rangs("À vérifier sur pièce");
    un.cellule(a, "Décision du gestionnaire").value = "Conforme";
    deux.cellule(a, "Décision du gestionnaire").value = "NC";
    un.cellule(b, "Décision du gestionnaire").value = "ok";
    deux.cellule(b, "Décision du gestionnaire").value = "Conforme";
    deux.cellule(c, "Décision du gestionnaire").value = "so";
    const fiches = new ExcelJS.Workbook();
    await fiches.xlsx.load(new Uint8Array(readFileSync(dossier.joindre(`csf/${FICHES}`))).buffer);
    const [participant, point] = [un.cellule(d, "Participant").text, un.cellule(d, "Point").text];
    fiches.getWorksheet(participant)?.eachRow((row) => {
      if (row.getCell(1).text !== point) return;
      row.getCell(5).value = "NC";
      row.getCell(6).value = "vu sur place";
    });
    const page = dossier.joindre("fiches-remplies.xlsx");
    writeFileSync(page, new Uint8Array(await fiches.xlsx.writeBuffer()));
    const { status, out, err } = await plie(
      "csf",
      extraction,
      "--reprise",
      await un.enregistrer("controleur-1.xlsx"),
      "--reprise",
      await deux.enregistrer("controleur-2.xlsx"),
      "--fiches",
      page,
      "--sortie",
      dossier.joindre("reunies"),
    );
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("Décisions qui se contredisent, aucune n'est gardée : 1");
    const reunie = await new Grille().ouvrir(dossier.joindre(`reunies/${REPRIS}`));
    const decision = (rang: number) => reunie.cellule(rang, "Décision du gestionnaire").text;
    expect([a, b, c, d].map(decision)).toEqual(["", "Conforme", "Sans objet", "Non conforme"]);
    expect(reunie.cellule(d, "Commentaire").text).toBe("vu sur place");
    expect(reunie.cellule(a, "Depuis la grille reprise").text).toBe(
      "à trancher : controleur-1.xlsx : Conforme, controleur-2.xlsx : Non conforme",
    );
    const autre = await plie("csf", extraction, ...COMMUNES, "--taille", "7", "--sortie", dossier.joindre("sept"));
    expect(autre.status).toBe(0);
    const refus = await plie(
      "csf",
      "--reprise",
      dossier.joindre(`csf/${GRILLE}`),
      "--reprise",
      dossier.joindre(`sept/${GRILLE}`),
    );
    expect(refus.err).toContain("ne sont pas les grilles d'un même tirage");
  });

  it("refuses a page with a word that says no decision, or of someone else, and names the tab", async () => {
    const relire = async (changer: (book: ExcelJS.Workbook) => void) => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(new Uint8Array(readFileSync(dossier.joindre(`csf/${FICHES}`))).buffer);
      changer(book);
      const page = dossier.joindre("fiches-fautives.xlsx");
      writeFileSync(page, new Uint8Array(await book.xlsx.writeBuffer()));
      return plie("csf", "--reprise", dossier.joindre(`csf/${GRILLE}`), "--fiches", page);
    };
    const onglet = (book: ExcelJS.Workbook) => book.worksheets[0] as ExcelJS.Worksheet;
    const cellule = (feuille: ExcelJS.Worksheet, premiere: string, colonne: number) => {
      let trouvee: ExcelJS.Cell | null = null;
      feuille.eachRow((row) => {
        if (row.getCell(1).text === premiere) trouvee ??= row.getCell(colonne);
      });
      if (trouvee === null) throw new Error(`no line ${premiere}`);
      return trouvee as ExcelJS.Cell;
    };
    let nom = "";
    const mot = await relire((book) => {
      nom = onglet(book).name;
      cellule(onglet(book), "1.2", 5).value = "peut-être";
    });
    expect([mot.status, mot.err]).toEqual([2, expect.stringContaining(`onglet « ${nom} », ligne `)]);
    expect(mot.err).toContain("(point 1.2), colonne « Décision » : « peut-être » n'est pas une décision");
    // a tab that was renamed is still the page of its person; another person's is not
    expect((await relire((book) => void (onglet(book).name = "vu le 12"))).status).toBe(0);
    const autre = await relire((book) => {
      cellule(onglet(book), "Participant", 2).value = "P9999";
    });
    expect([autre.status, autre.err]).toEqual([2, expect.stringContaining("(P9999) n'est celui de personne")]);
  });

  it("goes to the structures by id, and their answers come back into the report", async () => {
    const chemin = dossier.joindre(`csf/${GRILLE}`);
    const dans = dossier.joindre("observations");
    const { status, err } = await plie(
      "csf",
      extraction,
      "--reprise",
      chemin,
      "--observations",
      "15/09/2026",
      "--sortie",
      dans,
    );
    expect([status, err]).toEqual([0, ""]);
    const [nom = ""] = readdirSync(dans).filter((n) => n.startsWith("csf-observations-"));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(readFileSync(`${dans}/${nom}`)).buffer);
    const feuille = book.getWorksheet("Observations");
    const textes: string[] = [];
    let [entete, colonne] = [0, 0];
    feuille?.eachRow((row, n) => {
      if (row.getCell(1).text === "Participant") {
        entete = n;
        row.eachCell((cell, i) => {
          if (cell.text === "Réponse de la structure") colonne = i;
        });
      }
      row.eachCell((cell) => void textes.push(cell.text));
    });
    expect(textes).toContain("15/09/2026");
    expect(textes.join(" ")).not.toContain("NOM Prénom");
    if (feuille) feuille.getCell(entete + 1, colonne).value = "Pièce retrouvée au dossier";
    const rendu = dossier.joindre("rendu.xlsx");
    writeFileSync(rendu, new Uint8Array(await book.xlsx.writeBuffer()));
    const suite = ["csf", extraction, "--reprise", chemin, "--reponses", rendu, "--rapport", "contradictoire"];
    expect((await plie(...suite, "--sortie", dossier.joindre("contradictoire"))).status).toBe(0);
    const page = readFileSync(dossier.joindre("contradictoire/csf-rapport-2026-01_2026-06-repris.html"), "utf8");
    expect(page).toContain("Réponses des structures");
    expect(page).toContain("Pièce retrouvée au dossier");
  });
});
