import { describe, expect, it } from "vitest";
import { avecRetour, type Dialogue, reponse } from "./dialogue.ts";

/** Answers in turn. */
function enSuite(...reponses: readonly (string | boolean | readonly string[])[]) {
  const posees: { message: string; choix: readonly string[] }[] = [];
  let rang = 0;
  const suivante = (message: string, choix: readonly { valeur: string }[]) => {
    posees.push({ message, choix: choix.map((c) => c.valeur) });
    return reponses[rang++] ?? null;
  };
  const dialogue: Dialogue = {
    choisir: async ({ message, choix }) => suivante(message, choix) as string | null,
    cocher: async ({ message, choix }) => suivante(message, choix) as readonly string[] | null,
    confirmer: async ({ message }) => suivante(message, []) as boolean | null,
  };
  return { dialogue, posees };
}

const choix = [
  { valeur: "a", libelle: "A" },
  { valeur: "b", libelle: "B" },
];
async function trois(dialogue: Dialogue) {
  const un = reponse(await dialogue.choisir({ message: "un", choix }));
  const deux = reponse(await dialogue.cocher({ message: `deux après ${un}`, choix, cochees: [] }));
  const trois = reponse(await dialogue.confirmer({ message: "trois", initiale: true }));
  return [un, deux, trois];
}

describe("going back", () => {
  it("asks the question before again, and what followed from it", async () => {
    const { dialogue, posees } = enSuite("a", ["retour"], "b", ["a"], "retour", ["b"], "oui");
    expect(await avecRetour(dialogue, trois)).toEqual(["b", ["b"], true]);
    expect(posees.map(({ message }) => message)).toEqual([
      "un",
      "deux après a",
      "un",
      "deux après b",
      "trois",
      "deux après b",
      "trois",
    ]);
  });

  it("is offered by every question but the first", async () => {
    const { dialogue, posees } = enSuite("a", [], "non");
    expect(await avecRetour(dialogue, trois)).toEqual(["a", [], false]);
    expect(posees.map((p) => p.choix.includes("retour"))).toEqual([false, true, true]);
  });
});
