import { describe, expect, it } from "vitest";
import type { Disque } from "../disque/disque.ts";
import { DisqueMemoire } from "../disque/disque-memoire.ts";
import { DisqueEnFaute, type Faute } from "../disque/ecriture-fixture.ts";
import { listInputs } from "../ingest/list-inputs.ts";
import { ecrireFichiers, ecrireVersion } from "./ecrire.ts";

/** New files beside one that stays, in place of two, one of them under a new folder; one of the old set goes. */
const NEUFS = ["a.csv", "b.csv", "c.csv", "sous/d.csv", "e.csv"].map((chemin) => ({
  chemin,
  contenu: `neuf ${chemin}`,
}));
const ANCIENS = ["a.csv", "c.csv", "reste.csv", "part.csv"].map((chemin) => ({
  chemin: `s/${chemin}`,
  octets: octets("ancien"),
}));

function octets(texte: string): Uint8Array {
  return new TextEncoder().encode(texte);
}

const contenu = (disque: DisqueMemoire) =>
  Object.fromEntries(disque.fichiers().map(({ chemin, octets }) => [chemin, new TextDecoder().decode(octets)]));

const RESTE = { "s/a.csv": "ancien", "s/c.csv": "ancien", "s/reste.csv": "ancien" };
const AVANT = { ...RESTE, "s/part.csv": "ancien" };
const APRES = {
  ...RESTE,
  ...Object.fromEntries(NEUFS.map(({ chemin, contenu }) => [`s/${chemin}`, contenu])),
};

type Ecriture = (disque: Disque) => Promise<unknown>;
const remplacer: Ecriture = (disque) => ecrireFichiers(disque, "s", NEUFS, true, ["a.csv", "part.csv", "absent.csv"]);
const version: Ecriture = (disque) =>
  ecrireVersion(disque, "s/2026-10", async (ajouter) => {
    for (const artefact of NEUFS) await ajouter(artefact);
  });

/** How many calls a write makes when nothing fails. */
async function appelsDe(ecriture: Ecriture): Promise<number> {
  const disque = new DisqueEnFaute(new DisqueMemoire(ANCIENS), null);
  await ecriture(disque);
  return disque.appels;
}

async function avecFaute(ecriture: Ecriture, faute: Faute): Promise<{ disque: DisqueMemoire; refus: unknown }> {
  const disque = new DisqueMemoire(ANCIENS);
  const refus = await ecriture(new DisqueEnFaute(disque, faute)).then(
    () => null,
    (error: unknown) => error,
  );
  return { disque, refus };
}

describe("a set of files that replaces another", () => {
  it("is tried at forty-four instants or more", async () => {
    expect(4 * (await appelsDe(remplacer)) + 2 * (await appelsDe(version))).toBeGreaterThanOrEqual(44);
  });

  for (const code of ["EIO", "ENOSPC", "EPERM"]) {
    it(`is the old one or the new one, whichever call answers ${code}`, async () => {
      for (let appel = 0; appel < (await appelsDe(remplacer)); appel++) {
        const { disque, refus } = await avecFaute(remplacer, { appel, code });
        // a file held for a moment is waited for; the last calls only clean up
        const attendu = refus === null ? APRES : AVANT;
        await ecrireFichiers(disque, "s", [{ chemin: "reste.csv", contenu: "ancien" }], true);
        expect([appel, contenu(disque)]).toEqual([appel, attendu]);
      }
    });
  }

  it("is the old one or the new one when the machine dies at any call, once the next run has passed", async () => {
    const vus = new Set<string>();
    for (let appel = 0; appel < (await appelsDe(remplacer)); appel++) {
      const { disque, refus } = await avecFaute(remplacer, { appel, mort: true });
      const attendu = refus === null ? APRES : AVANT;
      await ecrireFichiers(disque, "s", [{ chemin: "reste.csv", contenu: "ancien" }], true);
      const lu = contenu(disque);
      vus.add(Object.values(lu).join());
      expect([appel, lu]).toEqual([appel, attendu]);
    }
    expect(vus.size).toBe(2);
  });

  it("is not read between the two", async () => {
    let refuses = 0;
    for (let appel = 0; appel < (await appelsDe(remplacer)); appel++) {
      const { disque } = await avecFaute(remplacer, { appel, mort: true });
      const lu = contenu(disque);
      const melange =
        Object.entries(lu).some(([nom, texte]) => /^s\/[^.]/.test(nom) && texte.startsWith("neuf")) &&
        lu["s/e.csv"] === undefined;
      if (!melange) continue;
      refuses++;
      await expect(listInputs(disque, ["s"])).rejects.toThrow(/écriture a été interrompue dans « s »/);
    }
    expect(refuses).toBeGreaterThan(3);
  });
});

describe("a new version", () => {
  for (const faute of [{ code: "EIO" }, { mort: true as const }]) {
    it(`is whole or not there, whichever call ${"code" in faute ? "fails" : "is the last"}`, async () => {
      for (let appel = 0; appel < (await appelsDe(version)); appel++) {
        const { disque, refus } = await avecFaute(version, { appel, ...faute });
        const entier = contenu(disque)["s/2026-10/v1/e.csv"] !== undefined;
        if (refus === null) expect([appel, entier]).toEqual([appel, true]);
        await version(disque);
        const lu = Object.keys(contenu(disque));
        expect(lu.filter((nom) => nom.includes(".en-cours-"))).toEqual([]);
        expect(lu.length).toBe(ANCIENS.length + 5 * (entier ? 2 : 1));
      }
    });
  }
});
