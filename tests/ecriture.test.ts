import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Dossier, plieIncomplet as plie } from "./session.ts";

const PARCOURS = "participant;structure;apap;date_integration\nP1;S;A;2026-01-05\n";
const ENTRETIENS = "participant;date;modalite\nP1;2026-01-20;FACE_A_FACE\n";

let dossier: Dossier;
let extraction: string;

beforeEach(() => {
  dossier = new Dossier();
  extraction = dossier.joindre("extraction");
  mkdirSync(extraction);
  writeFileSync(join(extraction, "parcours.csv"), PARCOURS);
  writeFileSync(join(extraction, "suivi.csv"), ENTRETIENS);
});

afterEach(() => dossier.supprimer());

const contenu = () => readdirSync(extraction).map((nom) => [nom, readFileSync(join(extraction, nom), "utf8")]);

describe("what was read is never replaced", () => {
  it("by importer, whose tables would stand among the sources, --ecraser or not", async () => {
    const avant = contenu();
    for (const ecraser of [[], ["--ecraser"]]) {
      const { status, err } = await plie("importer", extraction, "--sortie", extraction, ...ecraser);
      expect([status, err.replace(/\s+/g, " ")]).toEqual([
        2,
        expect.stringContaining(
          "est le dossier de l'extraction elle-même : ce qui y serait écrit serait relu avec elle",
        ),
      ]);
    }
    expect(contenu()).toEqual(avant);
  });

  it("by a result that would bear the name of a file that was read", async () => {
    const texte = "regle;participant;raison\nENT-01;P1;malade\n";
    const lues = dossier.ecrire("constats-2026-10-31.csv", texte);
    const options = ["--format", "csv", "--sortie", dossier.chemin, "--ecraser", "--arrete", "2026-10-31"];
    const { status, err } = await plie("controler", extraction, "--justifications", lues, ...options);
    expect([status, err]).toEqual([2, expect.stringContaining("n'est jamais remplacé, même avec --ecraser")]);
    expect(readFileSync(lues, "utf8")).toBe(texte);
  });

  it("nor is a workbook added to the folder of the extraction", async () => {
    const { status, err } = await plie("fse", extraction, "--sortie", extraction, "--arrete", "2026-10-31");
    expect([status, err]).toEqual([2, expect.stringContaining("dossier de l'extraction elle-même")]);
  });
});

describe("tables that an earlier version wrote beside their sources", () => {
  const MANIFESTE = JSON.stringify({ sources: [{ fichier: "suivi.csv" }, { fichier: "parcours.csv" }] });

  it("are not read with them, and are told", async () => {
    writeFileSync(join(extraction, "entretiens.csv"), ENTRETIENS);
    writeFileSync(join(extraction, "manifeste.json"), MANIFESTE);
    const { out } = await plie("controler", extraction, "--arrete", "2026-10-31", "--format", "json");
    const { sources, feux } = JSON.parse(out);
    expect(sources.map(({ fichier }: { fichier: string }) => fichier).sort()).toEqual(["parcours.csv", "suivi.csv"]);
    expect(feux).toContainEqual(
      expect.objectContaining({ id: "LEC-01", couleur: "orange", fichiers: ["entretiens.csv"] }),
    );
  });

  it("are an extraction when they stand alone", async () => {
    const tables = dossier.joindre("tables");
    expect((await plie("importer", extraction, "--sortie", tables)).status).toBe(0);
    const { out } = await plie("controler", tables, "--arrete", "2026-10-31", "--format", "json");
    expect(JSON.parse(out).sources).toHaveLength(2);
  });
});

describe.skipIf(process.platform === "win32")("on POSIX", () => {
  it("files and folders that may hold names are their owner's alone", async () => {
    const tables = dossier.joindre("tables");
    await plie("importer", extraction, "--sortie", tables);
    await plie("mensuel", extraction, "--mois", "2026-01", "--sortie", dossier.joindre("sorties"));
    const droits = (chemin: string) => (statSync(chemin).mode & 0o777).toString(8);
    const version = dossier.joindre("sorties/2026-01/v1");
    expect([tables, version, join(version, "donnees")].map(droits)).toEqual(["700", "700", "700"]);
    const fichiers = [
      join(tables, "parcours.csv"),
      ...readdirSync(version)
        .filter((nom) => nom.endsWith(".xlsx"))
        .map((nom) => join(version, nom)),
    ];
    expect(new Set(fichiers.map(droits))).toEqual(new Set(["600"]));
  });

  it("a pipe, a dead link and a folder named like a table are answered", async () => {
    execFileSync("mkfifo", [join(extraction, "tuyau.csv")]);
    symlinkSync(join(extraction, "parti.csv"), join(extraction, "contacts-2025.csv"));
    mkdirSync(join(extraction, "etapes.csv"));
    const { status, out, err } = await plie("controler", extraction, "--arrete", "2026-10-31");
    expect(err).not.toContain("imprévue");
    expect(out.replace(/\s+/g, " ")).toContain("« tuyau.csv »");
    expect(out.replace(/\s+/g, " ")).toContain("« contacts-2025.csv »");
    expect(out.replace(/\s+/g, " ")).toContain("« etapes.csv » est un dossier");
    expect(status).toBeLessThan(2);
    const seul = await plie("controler", join(extraction, "tuyau.csv"));
    expect([seul.status, seul.err]).toEqual([2, expect.not.stringContaining("imprévue")]);
  });
});
