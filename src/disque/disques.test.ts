import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Disque } from "./disque.ts";
import { DisqueMemoire } from "./disque-memoire.ts";
import { DISQUE_NODE } from "./disque-node.ts";
import { readWhole } from "./input-file.ts";

const NOMS = ["a", "b", "a/c", "a/d", "a/c/e"];
const nom = fc.constantFrom(...NOMS);

type Geste = (disque: Disque, racine: string) => unknown;

/** One move on a disk, whatever the disk; names stay under the root given. */
const geste: fc.Arbitrary<Geste> = fc.oneof(
  nom.map(
    (n): Geste =>
      (d, r) =>
        d.nature(`${r}/${n}`),
  ),
  nom.map(
    (n): Geste =>
      (d, r) =>
        d.lister(`${r}/${n}`).sort(),
  ),
  nom.map(
    (n): Geste =>
      (d, r) =>
        new TextDecoder().decode(readWhole(d.fichier(`${r}/${n}`))),
  ),
  nom.map(
    (n): Geste =>
      (d, r) =>
        d.creerDossier(`${r}/${n}`)?.slice(r.length),
  ),
  nom.map(
    (n): Geste =>
      (d, r) =>
        d.ecrire(`${r}/${n}`, `contenu de ${n}`),
  ),
  nom.map(
    (n): Geste =>
      (d, r) =>
        d.ecrire(`${r}/${n}`, ["é", "t", "é"]),
  ),
  nom.map(
    (n): Geste =>
      (d, r) =>
        d.supprimer(`${r}/${n}`),
  ),
);

/** What a move answers: its value, or the code of the refusal. */
function reponse(faire: Geste, disque: Disque, racine: string): unknown {
  try {
    return faire(disque, racine);
  } catch (error) {
    return error instanceof Error && "code" in error ? error.code : error;
  }
}

describe("a disk in memory", () => {
  it("answers every move as this machine's disk does", () => {
    fc.assert(
      fc.property(fc.array(geste, { maxLength: 12 }), (gestes) => {
        const racine = mkdtempSync(join(tmpdir(), "plie-disques-"));
        const memoire = new DisqueMemoire();
        memoire.creerDossier("/r");
        try {
          for (const faire of gestes) {
            expect(reponse(faire, memoire, "/r")).toEqual(reponse(faire, DISQUE_NODE, racine));
          }
        } finally {
          rmSync(racine, { recursive: true, force: true });
        }
      }),
      { numRuns: 300, seed: 17 },
    );
  });

  it("renames a folder with what it holds", () => {
    const disque = new DisqueMemoire([{ chemin: "a/b/c.txt", octets: Uint8Array.of(1) }]);
    disque.renommer("a/b", "a/v1");
    expect(disque.fichiers()).toEqual([{ chemin: "a/v1/c.txt", octets: Uint8Array.of(1) }]);
    expect([disque.nature("a/b"), disque.nature("a/v1")]).toEqual([null, "dossier"]);
  });
});

describe("files on their way to the metal", () => {
  it("are there, more than are opened at once; one that is not is told", async () => {
    const racine = mkdtempSync(join(tmpdir(), "plie-disques-"));
    const chemins = Array.from({ length: 40 }, (_, i) => join(racine, `${i}.txt`));
    for (const chemin of chemins) DISQUE_NODE.ecrire(chemin, "a");
    await DISQUE_NODE.poser(chemins);
    expect(chemins.map(DISQUE_NODE.nature)).toEqual(chemins.map(() => "fichier"));
    await expect(DISQUE_NODE.poser([...chemins, join(racine, "absent.txt")])).rejects.toMatchObject({ code: "ENOENT" });
    rmSync(racine, { recursive: true });
  });
});

describe("a file that changes", () => {
  it("has another size or another date when it is opened again", () => {
    const racine = mkdtempSync(join(tmpdir(), "plie-disques-"));
    const chemin = join(racine, "x.csv");
    DISQUE_NODE.ecrire(chemin, "a;b");
    const etat = () => {
      const ouvert = DISQUE_NODE.fichier(chemin).open();
      ouvert.close();
      return [ouvert.size, ouvert.modified];
    };
    const avant = etat();
    expect(etat()).toEqual(avant);
    DISQUE_NODE.supprimer(chemin);
    DISQUE_NODE.ecrire(chemin, "a;b;c");
    expect(etat()).not.toEqual(avant);
    rmSync(racine, { recursive: true });
  });
});
