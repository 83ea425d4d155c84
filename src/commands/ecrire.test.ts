import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PlieError } from "../core/plie-error.ts";
import { DISQUE_NODE } from "../disque/disque-node.ts";
import { ecrireFichier, ecrireFichiers, ecrireVersion } from "./ecrire.ts";

let dossier: string;

beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), "plie-ecrire-"));
});

afterEach(() => rmSync(dossier, { recursive: true, force: true }));

/** Contents of which the disk takes the first piece only. */
function* quiManqueDePlace(): Generator<string> {
  yield "0123456789";
  throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
}

describe("several files", () => {
  it("are written together", async () => {
    await ecrireFichiers(
      DISQUE_NODE,
      join(dossier, "a"),
      [
        { chemin: "x.csv", contenu: "x" },
        { chemin: "b/y.csv", contenu: new Uint8Array([121]) },
      ],
      false,
    );
    expect(readFileSync(join(dossier, "a/x.csv"), "utf8") + readFileSync(join(dossier, "a/b/y.csv"), "utf8")).toBe(
      "xy",
    );
    expect(readdirSync(join(dossier, "a"))).toEqual(["b", "x.csv"]);
  });

  it("are none of them there when the disk fills at the last one, nor the folder made for them", async () => {
    const plein = ecrireFichiers(
      DISQUE_NODE,
      join(dossier, "a/b"),
      [
        { chemin: "x.csv", contenu: "x" },
        { chemin: "y.csv", contenu: quiManqueDePlace() },
      ],
      false,
    );
    await expect(plein).rejects.toThrow(/a\/b\/y\.csv n'a pas pu être écrit : le disque est plein/);
    await expect(plein).rejects.toBeInstanceOf(PlieError);
    expect(readdirSync(dossier)).toEqual([]);
  });

  it("leave what was there as it was when the disk fills", async () => {
    writeFileSync(join(dossier, "x.csv"), "avant");
    await expect(
      ecrireFichiers(
        DISQUE_NODE,
        dossier,
        [
          { chemin: "x.csv", contenu: "après" },
          { chemin: "y.csv", contenu: quiManqueDePlace() },
        ],
        true,
      ),
    ).rejects.toThrow("disque est plein");
    expect(readFileSync(join(dossier, "x.csv"), "utf8")).toBe("avant");
    expect(readdirSync(dossier)).toEqual(["x.csv"]);
  });

  it("are refused before the first byte when one of them exists", async () => {
    writeFileSync(join(dossier, "y.csv"), "avant");
    await expect(
      ecrireFichiers(
        DISQUE_NODE,
        dossier,
        [
          { chemin: "x.csv", contenu: "x" },
          { chemin: "y.csv", contenu: "y" },
        ],
        false,
      ),
    ).rejects.toThrow("y.csv existe déjà");
    expect(readdirSync(dossier)).toEqual(["y.csv"]);
  });
});

describe("the place to write", () => {
  it("is named when a file bears the name of its folder", async () => {
    writeFileSync(join(dossier, "sortie"), "");
    await expect(ecrireFichier(DISQUE_NODE, join(dossier, "sortie/x.csv"), "x", false)).rejects.toThrow(
      /sortie\/x\.csv.*--sortie/,
    );
    await expect(ecrireVersion(DISQUE_NODE, join(dossier, "sortie/2026-10"), async () => undefined)).rejects.toThrow(
      /--sortie/,
    );
  });
});

describe("a version", () => {
  it("is not there, nor its folder, when the disk fills", async () => {
    await expect(
      ecrireVersion(DISQUE_NODE, join(dossier, "sorties/2026-10"), async (ajouter) => {
        await ajouter({ chemin: "x.csv", contenu: "x" });
        await ajouter({ chemin: "y.csv", contenu: quiManqueDePlace() });
      }),
    ).rejects.toThrow(/sorties\/2026-10 n'a pas pu être écrit : le disque est plein/);
    expect(existsSync(join(dossier, "sorties"))).toBe(false);
  });
});
