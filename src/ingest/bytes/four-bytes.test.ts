import fc from "fast-check";
import { expect, it } from "vitest";
import { fourTimes, nextOf, viewOf } from "./four-bytes.ts";

it("stops at the first control or wanted byte, wherever the text begins and ends", () => {
  const byte = fc.oneof(fc.constantFrom(13, 14, 34, 35, 59, 0x8d, 0xff, 0), fc.integer({ min: 0, max: 255 }));
  const text = fc.array(fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 60, max: 255 }) }, byte), { maxLength: 30 });
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(30), byte, (bytes, a, b, wanted) => {
      const from = Math.min(a, bytes.length);
      const end = Math.max(from, Math.min(b, bytes.length));
      let expected = from;
      while (expected < end && bytes[expected]! >= 14 && bytes[expected] !== wanted) expected++;
      expect(nextOf(viewOf(Uint8Array.from(bytes)), from, end, fourTimes(wanted))).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});
