import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import type { Dialogue } from "../inspection/dialogue.ts";
import { dialogueAuTerminal } from "./dialogue-terminal.ts";

const BAS = "\u001b[B";
const CTRL_C = "\u0003";
const CHOIX = [
  { valeur: "a", libelle: "Première" },
  { valeur: "b", libelle: "Deuxième", indice: "la plus proche" },
];

/** Asks on streams that pass for a terminal, types the keys, and gives the answer with what was shown. */
async function frapper<T>(poser: (dialogue: Dialogue) => Promise<T>, ...touches: string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { columns: 80, rows: 24 });
  let affiche = "";
  output.on("data", (morceau) => {
    affiche += morceau;
  });
  const dialogue = await dialogueAuTerminal(input, output);
  const reponse = poser(dialogue);
  for (const touche of touches) input.write(touche);
  return { reponse: await reponse, affiche };
}

describe("dialogueAuTerminal", () => {
  it("gives the answer pointed at, moved to, or none", async () => {
    const choisir = (d: Dialogue) => d.choisir({ message: "Laquelle ?", choix: CHOIX, initiale: "b" });
    const { reponse, affiche } = await frapper(choisir, "\r");
    expect(reponse).toBe("b");
    expect(affiche).toContain("Laquelle ?");
    expect(affiche).toContain("la plus proche");
    expect((await frapper(choisir, BAS, "\r")).reponse).toBe("a");
    expect((await frapper(choisir, CTRL_C)).reponse).toBeNull();
  });

  it("gives the answers ticked; none at all is said in French", async () => {
    const cocher = (cochees: string[]) => (d: Dialogue) => d.cocher({ message: "Lesquelles ?", choix: CHOIX, cochees });
    expect((await frapper(cocher(["b"]), "\r")).reponse).toEqual(["b"]);
    expect((await frapper(cocher([]), " ", "\r")).reponse).toEqual(["a"]);
    const { reponse, affiche } = await frapper(cocher([]), "\r");
    expect(reponse).toEqual([]);
    expect(affiche).toContain("aucune");
    expect(affiche).not.toContain("none");
    expect((await frapper(cocher([]), CTRL_C)).reponse).toBeNull();
  });

  it("asks yes or no in French", async () => {
    const confirmer = (d: Dialogue) => d.confirmer({ message: "Écrire ?", initiale: true });
    const { reponse, affiche } = await frapper(confirmer, "\r");
    expect(reponse).toBe(true);
    expect(affiche).toMatch(/Oui[\s\S]*Non/);
    expect((await frapper(confirmer, BAS, "\r")).reponse).toBe(false);
    expect((await frapper(confirmer, CTRL_C)).reponse).toBeNull();
  });
});
