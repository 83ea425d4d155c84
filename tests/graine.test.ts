import fc from "fast-check";
import { expect, it } from "vitest";

it("is the same for every property test of a run, unless the run is a free one", () => {
  const libre = process.env["PLIE_GRAINE"] === "libre";
  expect(fc.readConfigureGlobal()?.seed).toBe(libre ? undefined : 20261124);
});
