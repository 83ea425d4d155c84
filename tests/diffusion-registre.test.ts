// The published edition and the register: what `cloturer --diffusion` keeps, `tableau --diffusion` takes into account unasked.
import { beforeAll, describe, expect, it } from "vitest";
import { main } from "../src/cli.ts";
import { dayOf } from "../src/core/day.ts";
import { DisqueMemoire } from "../src/disque/disque-memoire.ts";
import { readWhole } from "../src/disque/input-file.ts";

describe("plie tableau --diffusion beside a register", () => {
  const disque = new DisqueMemoire([]);
  const plie = async (...argv: string[]) => {
    let err = "";
    const io = {
      out: () => {},
      err: (text: string) => {
        err += text;
      },
      terminal: false,
      terminalErr: false,
      colonnes: 80,
      couleur: false,
      aujourdhui: dayOf(2026, 11, 24) ?? 0,
      dossier: "nulle-part",
      disque,
      version: "0.0.0",
    };
    return { statut: await main(argv, io), err };
  };
  const diffuser = (mois: string, sortie: string, ...plus: string[]) =>
    plie("tableau", "extraction", "--mois", mois, "--diffusion", "--sortie", sortie, ...plus);
  const octets = (chemin: string) => Buffer.from(readWhole(disque.fichier(chemin)));
  const OCTOBRE = "diffusion-2026-01-a-2026-10.xlsx";

  beforeAll(async () => {
    await plie("exemple", "extraction", "--participants", "60");
    await plie("mensuel", "extraction", "--mois", "2026-09");
    expect((await diffuser("2026-10", "sans")).statut).toBe(0);
    await diffuser("2026-09", "septembre");
  });

  it("reads the editions that the register holds, as --depuis would", async () => {
    const garder = ["cloturer", "2026-09", "--diffusion", "septembre/diffusion-2026-01-a-2026-09.xlsx"];
    expect(await plie(...garder)).toEqual({ statut: 0, err: "" });
    expect((await plie(...garder)).statut).toBe(2);
    await diffuser("2026-10", "registre");
    await diffuser("2026-10", "depuis", "--depuis", "septembre");
    expect(octets(`registre/${OCTOBRE}`).equals(octets(`depuis/${OCTOBRE}`))).toBe(true);
    expect(octets(`registre/${OCTOBRE}`).equals(octets(`sans/${OCTOBRE}`))).toBe(false);
  });

  it("keeps nothing that is no edition, of no month that was not made", async () => {
    const mois = (await plie("cloturer", "2026-08", "--diffusion", "septembre/diffusion-2026-01-a-2026-09.xlsx")).err;
    expect(mois).toContain("aucun traitement de 2026-08");
    const autre = "sorties/2026-09/v1/consolide-2026-09.xlsx";
    expect((await plie("cloturer", "2026-09", "--diffusion", autre)).err).toContain("n'a pas de feuille « Données »");
  });
});
