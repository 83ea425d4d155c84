import { expect, test } from "vitest";
import { titreRetards } from "./mots.ts";

test("none is overdue of what could be looked for only", () => {
  const ecartes = [{ genre: "VEILLE", regle: "VEI-02", raison: "aucune table veilles" }] as const;
  expect(titreRetards(0, [])).toBe("Aucune échéance dépassée");
  expect(titreRetards(0, ecartes)).toBe("Aucune échéance dépassée parmi celles qui ont pu être cherchées");
  expect(titreRetards(1, [])).toBe("1\u00a0échéance dépassée");
  expect(titreRetards(2, ecartes)).toBe("2\u00a0échéances dépassées");
});
