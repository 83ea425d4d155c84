import { describe, expect, it } from "vitest";
import { limace, partiesDeNoms } from "./noms-fichiers.ts";

describe("limace", () => {
  it("keeps letters and digits only", () => {
    expect(limace("L’Écluse (Nord)")).toBe("l-ecluse-nord");
    expect(limace("../../etc/passwd")).toBe("etc-passwd");
    expect(limace("Cœur d'Îlot 2")).toBe("coeur-d-ilot-2");
    expect(limace("…")).toBe("x");
  });
  it("is bounded", () => {
    expect(limace("a".repeat(47) + " bcd")).toBe("a".repeat(47));
  });
});

describe("partiesDeNoms", () => {
  it("stays unique when two names only differ by case or accents", () => {
    expect(partiesDeNoms(["Élan", "ELAN", "Elan-2"], true)).toEqual(["elan", "elan-2", "elan-2-2"]);
  });
  it("numbers the names that must not show", () => {
    expect(partiesDeNoms(["DUPRÉ Anne", "MARTIN Zoé"], false)).toEqual(["01", "02"]);
  });
});
