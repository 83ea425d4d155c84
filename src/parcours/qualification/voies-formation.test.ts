import { describe, expect, it } from "vitest";
import { classes, type Row, SORTIE, sur } from "./qualification-fixture.ts";

describe("formation", () => {
  const formation = (autre: Row) => ({
    famille: "formation",
    certifiante: "oui",
    date_debut: "2026-06-01",
    date_fin: SORTIE,
    ...autre,
  });

  it("asks for a certification that is obtained", () => {
    expect(classes([formation({ certification_obtenue: "oui" })])).toEqual(sur("Positive"));
    expect(classes([formation({ certification_obtenue: "non" })])).toEqual(sur("Autre"));
    expect(classes([formation({})])).toEqual(["Autre", "Positive"]);
    expect(classes([formation({ certifiante: "", certification_obtenue: "oui" })])).toEqual(["Autre", "Positive"]);
    expect(classes([formation({ certifiante: "non", certification_obtenue: "oui" })])).toEqual(sur("Autre"));
  });

  it("looks back six months for a certified formation, 30 days for another", () => {
    const fini = (date_fin: string, certification_obtenue: string) =>
      formation({ date_debut: "2026-01-10", date_fin, certification_obtenue });
    expect(classes([fini("2026-03-30", "oui")])).toEqual(sur("Positive"));
    expect(classes([fini("2026-03-29", "oui")])).toEqual(sur("Autre"));
    expect(classes([fini("2026-08-31", "")])).toEqual(["Autre", "Positive"]);
    expect(classes([fini("2026-08-30", "")])).toEqual(sur("Autre"));
  });

  it("is a dérogation from its sixth month when it lasts nine", () => {
    const longue = (date_debut: string, date_fin_prevue: string) =>
      formation({ date_debut, date_fin_prevue, date_fin: "", certification_obtenue: "non" });
    expect(classes([longue("2026-04-30", "2027-01-29")])).toEqual(sur("derogation"));
    expect(classes([longue("2026-04-30", "2027-01-28")])).toEqual(sur("Autre"));
    // the sixth month begins on 1 October
    expect(classes([longue("2026-05-01", "2027-01-31")])).toEqual(sur("Autre"));
    expect(classes([longue("2026-04-30", "")])).toEqual(["Autre", "derogation"]);
  });
});
