import { expect, it } from "vitest";
import { Chaskey } from "./chaskey.ts";

it("gives the tag of the reference's vector: twelve rounds, the bytes 0 to 15", () => {
  const vers = new Uint32Array(4);
  new Chaskey([0x833d3433, 0x009f389f, 0x2398e64f, 0x417acf39]).chiffrer(
    [0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c],
    vers,
  );
  expect([...vers]).toEqual([0x5dd0e2a9, 0xfb5eac8c, 0x633a392e, 0x500c36f3]);
});
