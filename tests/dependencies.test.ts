import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const lire = (chemin: string): string => readFileSync(new URL(`../${chemin}`, import.meta.url), "utf8");
const paquet = JSON.parse(lire("package.json")) as Record<"dependencies" | "devDependencies", Record<string, string>>;

/** The names of the first column of the table under a heading. */
function nommees(titre: string): string[] {
  const [, section = ""] = lire("docs/dependencies.md").split(`## ${titre}\n`);
  const lignes = section.split(/^## /m)[0]?.split("\n") ?? [];
  return lignes.flatMap((ligne) => [...(ligne.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, nom]) => nom ?? ""));
}

describe("docs/dependencies.md names every library, and no other", () => {
  it("in what is delivered", () => {
    expect(nommees("In what is delivered").sort()).toEqual(Object.keys(paquet.dependencies).sort());
  });

  it("for building and testing", () => {
    expect(nommees("For building and testing").sort()).toEqual(Object.keys(paquet.devDependencies).sort());
  });
});
