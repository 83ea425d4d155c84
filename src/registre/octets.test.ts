import { expect, it } from "vitest";
import { chercheur, octetsDe, parLeTexte } from "./octets.ts";

it("finds a text in bytes, with Node and without, whatever the letters before it", () => {
  // é and œ are two bytes each: « abc » stands at 5 and 9
  const octets = octetsDe("éœ abc abc");
  for (const faire of [chercheur, parLeTexte]) {
    const chercher = faire(octets, "abc");
    expect([0, 5, 6, 10].map(chercher)).toEqual([5, 5, 9, -1]);
  }
  // of a part of a larger buffer, from its own beginning
  expect(chercheur(octetsDe("abc abc").subarray(1), "abc")(0)).toBe(3);
});
