import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Dossier, plieIncomplet as plie, plie as plieSeul, type Session } from "./session.ts";

const PARCOURS = "participant;structure;apap;date_integration\nP1;S;A;2026-01-05\n";
const ENTRETIENS = "participant;date;modalite\nP1;2026-01-20;FACE_A_FACE\n";

let dossier: Dossier;

beforeEach(() => {
  dossier = new Dossier();
});

afterEach(() => {
  dossier.supprimer();
});

/** A refusal: status 2, one French sentence that holds these words, no stack, nothing on stdout. */
function refuse(session: Session, ...mots: string[]): void {
  expect(session.err).toMatch(/^plie : /);
  for (const mot of mots) expect(session.err.replace(/\n +/g, " ")).toContain(mot);
  expect(session.err).not.toMatch(/\n\s+at |Error:/);
  expect(session.out).toBe("");
  expect(session.status).toBe(2);
}

describe("bad input is one French sentence and status 2", () => {
  it("missing file", async () => {
    refuse(await plie("controler", dossier.joindre("absent.csv")), "absent.csv");
  });
  it("empty folder", async () => {
    refuse(await plie("controler", dossier.chemin), "aucun fichier");
  });
  it("unrecognised file", async () => {
    dossier.ecrire("recettes.csv", "plat;sel;poivre\nsoupe;1;2\n");
    refuse(await plieSeul("controler", dossier.chemin), "recettes.csv");
  });
  it("required column missing", async () => {
    dossier.ecrire("parcours.csv", "participant;structure;apap\nP1;S;A\n");
    refuse(await plieSeul("controler", dossier.chemin), "parcours.csv", "intégration");
  });
  it("two columns for one field", async () => {
    dossier.ecrire(
      "parcours.csv",
      "participant;structure;apap;date_integration;Date d'entrée PLIE\nP1;S;A;2026-01-05;2026-01-05\n",
    );
    refuse(await plieSeul("controler", dossier.chemin), "date_integration", "Date d'entrée PLIE");
  });
  it("the same file given twice", async () => {
    const fichier = dossier.ecrire("parcours.csv", PARCOURS);
    refuse(await plie("controler", fichier, fichier), "parcours.csv", "deux fois");
  });
  it("wrong month", async () => {
    dossier.ecrire("parcours.csv", PARCOURS);
    refuse(await plie("mensuel", dossier.chemin, "--mois", "2026-13"), "2026-13", "AAAA-MM");
  });
  it("a month in which no parcours is open; a month without any contact is said, and done", async () => {
    dossier.ecrire("parcours.csv", `${PARCOURS}P2;S;A;2026-02-05\n`);
    dossier.ecrire("entretiens.csv", ENTRETIENS);
    const mois = (m: string) => plie("tableau", dossier.chemin, "--mois", m, "--format", "json");
    refuse(await mois("2025-12"), "décembre 2025", "--mois");
    expect(await mois("2026-01")).toMatchObject({ status: 0, err: "" });
    const vide = await mois("2026-03");
    expect(vide.status).toBe(0);
    expect(vide.err.replace(/\n +/g, " ")).toContain("Aucun contact en mars 2026");
    expect(vide.err).toContain("20/01/2026");
  });
  it("a month after all its parcours is said, and done: a month before them, of which nothing is known, is not", async () => {
    dossier.ecrire(
      "parcours.csv",
      "participant;structure;apap;date_integration;date_sortie_reelle\nP1;S;A;2026-01-10;2026-02-20\n",
    );
    dossier.ecrire("entretiens.csv", ENTRETIENS);
    const mois = (m: string) => plie("tableau", dossier.chemin, "--mois", m, "--format", "json");
    refuse(await mois("2025-12"), "décembre 2025", "--mois");
    const apres = await mois("2026-03");
    expect(apres.status).toBe(0);
    expect(apres.err.replace(/\n +/g, " ")).toContain("Aucun parcours n'est ouvert en mars 2026");
    const { indicateurs } = JSON.parse(apres.out);
    const file = indicateurs.filter((f: { indicateur: string }) => f.indicateur === "file_active");
    expect(
      file.find((f: { portee: string; periode: string }) => f.portee === "ensemble" && f.periode === "2026-03")?.valeur,
    ).toBe(0);
  });
  it("unknown option", async () => {
    refuse(await plie("controler", dossier.chemin, "--arete", "2026-10-31"), "--arete", "--arrete");
  });
  it("unknown command", async () => {
    refuse(await plieSeul("controller", dossier.chemin), "controller", "controler");
  });
  it("a path where the identifier is expected: the line to type is given", async () => {
    dossier.ecrire("parcours.csv", PARCOURS);
    refuse(await plie("participant", dossier.chemin, "P1"), `plie participant P1 ${dossier.chemin}`);
  });
  it("an option whose value is not understood: the option is named", async () => {
    refuse(await plie("echeances", dossier.chemin, "--jours", "deux"), "--jours", "deux");
    refuse(await plie("controler", dossier.chemin, "--arrete", "31/13/2026"), "--arrete", "31/13/2026");
    refuse(await plie("controler", dossier.chemin, "--periode", "2026"), "--periode", "A..B");
  });
  it("no input named", async () => {
    refuse(await plie("controler"), "ENTREES");
  });
  it("settings with an unknown key", async () => {
    dossier.ecrire("parcours.csv", PARCOURS);
    dossier.ecrire("plie.yaml", "regles:\n  ENT-01:\n    joursSoumisMini: 12\n");
    refuse(await plie("controler", dossier.chemin, "--arrete", "2026-01-31"), "plie.yaml", "ligne 3", "joursSoumisMin");
  });
  it("a rule pattern that names none", async () => {
    dossier.ecrire("parcours.csv", PARCOURS);
    refuse(await plie("controler", dossier.chemin, "--regles", "ENT-99"), "ENT-99", "ENT-");
  });
  it("an unknown participant: the nearest ids are offered", async () => {
    dossier.ecrire("parcours.csv", PARCOURS);
    refuse(await plie("controler", dossier.chemin, "--arrete", "2026-01-31", "--participant", "P2"), "P2", "P1");
  });
  it("no complete month: each command asks for the option that it has", async () => {
    dossier.ecrire("parcours.csv", PARCOURS);
    const controle = await plie("controler", dossier.chemin);
    refuse(controle, "aucune table d'entretiens", "--arrete");
    expect(controle.err).not.toContain("--mois");
    refuse(await plie("mensuel", dossier.chemin), "--mois AAAA-MM");
    dossier.ecrire("entretiens.csv", "participant;date;modalite;presence\nP1;2099-01-20;FACE_A_FACE;PRESENT\n");
    refuse(await plie("controler", dossier.chemin), "aucun mois complet", "--arrete");
  });
  it("a profile or justifications that are not there", async () => {
    dossier.ecrire("parcours.csv", PARCOURS);
    refuse(await plie("controler", dossier.chemin, "--profil", "la.yaml"), "--profil", "la.yaml");
    refuse(await plie("controler", dossier.chemin, "--justifications", "la.csv"), "--justifications", "la.csv");
  });
  it("a period after the arrêté", async () => {
    dossier.ecrire("parcours.csv", PARCOURS);
    refuse(
      await plie("controler", dossier.chemin, "--arrete", "2026-01-31", "--periode", "2026-03..2026-04"),
      "période",
    );
  });
});

describe("help is asked in several ways", () => {
  it("as plie aide COMMANDE, by its English name too, or --help", async () => {
    const { out } = await plieSeul("controler", "--help");
    expect(out).toContain("Usage : plie controler");
    expect(await plieSeul("aide", "controler")).toEqual({ status: 0, out, err: "" });
    expect((await plieSeul("help", "check")).out).toBe(out);
    expect((await plieSeul("aide")).out).toBe((await plieSeul("--help")).out);
    refuse(await plieSeul("aide", "controlr"), "controlr", "controler");
  });
});

describe("lights are explained like rules", () => {
  it("with the thresholds in force, whatever the way the id is typed", async () => {
    const { out, status } = await plieSeul("regles", "lec2");
    expect(status).toBe(0);
    expect(out).toContain("LEC-02  Numéros qui ne se relient à personne");
    expect(out).toContain("participantsMin: 20");
    expect(out).toContain("--malgre LEC-02");
  });
});

describe("what was not read is said", () => {
  it("on stderr, whatever the format; all of the reading with --verbeux; nothing with --silencieux", async () => {
    dossier.ecrire("parcours.csv", PARCOURS);
    dossier.ecrire("veilles.ods", "PK");
    const args = ["controler", dossier.chemin, "--arrete", "2026-01-31", "--format", "json"];
    const malgre = [...args, "--malgre", "LEC-01"];
    const { out, err } = await plieSeul(...malgre);
    expect(JSON.parse(out)).toHaveProperty("constats");
    expect(err).toContain("veilles.ods");
    const detail = (await plieSeul(...malgre, "--verbeux")).err;
    expect(detail).toContain("veilles.ods");
    expect(detail).toContain("Gardées");
    expect((await plie(...args, "--silencieux")).err).toBe("");
  });
});

describe("a setting without effect is said", () => {
  it("when it names an APAP, a structure or a participant that the extraction does not hold", async () => {
    dossier.ecrire("parcours.csv", "participant;structure;apap;date_integration\nP1;Tremplin;Alix MODÈLE;2026-01-05\n");
    dossier.ecrire(
      "plie.yaml",
      [
        "moisCouverts: [{ apap: alix modele, mois: 2026-01 }, { apap: Alix MODEL, mois: 2026-01 }]",
        "feuillesRecues: [{ participant: P1, mois: 2026-01 }, { participant: P2, mois: 2026-01 }]",
        "objectifs: [{ indicateur: file_active, valeur: 60, portee: structure, nom: Tremplain }]",
        "operationsFse: [{ code: OP, intitule: X, structures: [tremplin], debut: 2026-01-01 }]",
      ].join("\n"),
    );
    const { err } = await plie("controler", dossier.chemin, "--arrete", "2026-01-31");
    const texte = err.replace(/\n +/g, " ");
    expect(texte).toContain(
      "moisCouverts nomme « Alix MODEL », qui n'est pas dans l'extraction (le plus proche : Alix",
    );
    expect(texte).toContain("feuillesRecues nomme « P2 »");
    expect(texte).toContain("objectifs nomme « Tremplain »");
    expect(err.match(/nomme/g)).toHaveLength(3);
    expect((await plie("controler", dossier.chemin, "--arrete", "2026-01-31", "--silencieux")).err).toBe("");
  });
});

describe("nothing is overwritten, nothing half-written, no input modified", () => {
  it("refuses an output that exists, and leaves it", async () => {
    dossier.ecrire("parcours.csv", PARCOURS);
    dossier.ecrire("entretiens.csv", ENTRETIENS);
    const sortie = dossier.joindre("sortie");
    mkdirSync(sortie);
    const args = ["controler", dossier.chemin, "--arrete", "2026-01-31", "--format", "json", "--sortie", sortie];
    expect((await plie(...args)).err).toContain("Écrit");
    const [nom = ""] = readdirSync(sortie);
    const avant = readFileSync(`${sortie}/${nom}`);
    refuse(await plie(...args), nom, "--ecraser");
    expect(readFileSync(`${sortie}/${nom}`).equals(avant)).toBe(true);
    expect((await plie(...args, "--ecraser")).status).not.toBe(2);
    expect(readdirSync(sortie)).toEqual([nom]);
  });
  it("writes a new version each time, and no folder in progress is left", async () => {
    dossier.ecrire("parcours.csv", PARCOURS);
    dossier.ecrire("entretiens.csv", ENTRETIENS);
    const sortie = dossier.joindre("sortie");
    for (const n of [1, 2]) {
      const { status, out } = await plie("mensuel", dossier.chemin, "--mois", "2026-01", "--sortie", sortie);
      expect(status).toBe(0);
      expect(out).toContain(`v${n}`);
    }
    expect(readdirSync(`${sortie}/2026-01`).sort()).toEqual(["v1", "v2"]);
    expect(readFileSync(dossier.joindre("parcours.csv"), "utf8")).toBe(PARCOURS);
  });
});

describe("hostile contents are harmless", () => {
  const HOSTILES = [
    "__proto__",
    "=1+1",
    "<script>alert(1)</script>",
    "a\u0000b",
    "\u001b[31mrouge",
    "x".repeat(100_000),
  ];
  it("in headers and cells, in every format", async () => {
    const [proto, formule, script, nul, esc, long] = HOSTILES;
    dossier.ecrire(
      "parcours.csv",
      `participant;structure;apap;date_integration;${proto};${formule};${script};${nul};${esc}\nP1;${formule};${script};2026-01-05;1;2;3;4;5\n${formule};${esc};${nul};2026-01-05;;;;;\n${proto};${proto};${long};2026-01-05;;;;;\n`,
    );
    dossier.ecrire("entretiens.csv", `${ENTRETIENS}${formule};2026-01-21;FACE_A_FACE\n`);
    for (const format of ["texte", "json", "csv", "html", "xlsx"]) {
      const sortie = dossier.joindre(format);
      const { status, err } = await plie(
        "controler",
        dossier.chemin,
        "--arrete",
        "2026-01-31",
        "--format",
        format,
        "--sortie",
        sortie,
      );
      expect(err).not.toContain("imprévue");
      expect([0, 1]).toContain(status);
      for (const nom of readdirSync(sortie)) {
        const texte = readFileSync(`${sortie}/${nom}`, "utf8");
        if (format === "html") expect(texte).not.toContain("<script>alert");
        if (format === "texte") expect(texte).not.toContain("\u001b[31m");
        if (format === "csv") expect(texte).not.toMatch(/(^|;)=1\+1/m);
      }
    }
  });
});
