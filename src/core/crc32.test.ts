import fc from "fast-check";
import { expect, it } from "vitest";
import { crc32, portableCrc32 } from "./crc32.ts";

/** The definition, bit by bit. */
function bitwise(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) {
    c ^= byte;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return (c ^ 0xffffffff) >>> 0;
}

it("is that of the format's own example", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});

it("is the same whatever the pieces, and where they stand", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(60), (bytes, cut) => {
      const whole = bitwise(bytes);
      expect([crc32(bytes), portableCrc32(bytes)]).toEqual([whole, whole]);
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(whole);
      expect(portableCrc32(bytes.subarray(cut), portableCrc32(bytes.subarray(0, cut)))).toBe(whole);
    }),
  );
});

it("is not moved by no bytes at all", () => {
  expect(crc32(new Uint8Array(0), 0xcbf43926)).toBe(0xcbf43926);
  expect(portableCrc32(new Uint8Array(0), 0xcbf43926)).toBe(0xcbf43926);
  expect(crc32(new TextEncoder().encode(""))).toBe(0);
});
