import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { dossierDe, jour } from "../parcours/dossier-tester.ts";
import { reglagesListes } from "../parcours/reglages.ts";
import { situation } from "../rules/exemple.ts";
import { apparierCd14, estDansLAutre, horsCd14, horsDesDeux, type RapprochementCd14 } from "./doubles-saisies.ts";
import { reglageDate } from "./reglage-fixture.ts";

type Row = Readonly<Record<string, string>>;

const CONTEXTE = {
  periode: { start: jour("2025-01-01"), end: jour("2026-12-31") },
  listes: reglagesListes.parse({}),
};
const CD14 = { participant: "P0001", modalite: "FACE_A_FACE", presence: "PRESENT", duree: "45" };

function dossier(entretiens: readonly Row[], cd14: readonly Row[] | null, statuts = "ARSA") {
  return dossierDe(
    situation({
      participant: { statuts },
      parcours: { date_integration: "2025-01-05" },
      entretiens,
      autres: cd14 === null ? {} : { entretiens_cd14: cd14.map((row) => ({ ...CD14, ...row })) },
    }),
  );
}

function apparier(entretiens: readonly Row[], cd14: readonly Row[], jours = 1): RapprochementCd14 {
  const d = dossier(entretiens, cd14);
  return apparierCd14(
    d.contacts.filter((c) => horsCd14(c, d, CONTEXTE) === null),
    d.contactsCd14.filter((c) => horsDesDeux(c, CONTEXTE) === null),
    () => jours,
  );
}

const lire = ({ paires, contactsSeuls, cd14Seuls }: RapprochementCd14) => {
  const ligne = (c: { date: number; duree: number | null }) => `${isoDay(c.date).slice(8)}/${c.duree ?? "-"}`;
  return {
    paires: paires.map((p) => `${ligne(p.contact)} = ${ligne(p.cd14)}`),
    plie: contactsSeuls.map(ligne),
    cd14: cd14Seuls.map(ligne),
  };
};

const le = (date: string, autre: Row = {}) => ({ date: `2026-01-${date}`, ...autre });

describe("pairs of the two Viesion", () => {
  it("are made up to one day apart, the nearest day first", () => {
    expect(lire(apparier([le("20")], [le("21")])).paires).toEqual(["20/45 = 21/45"]);
    expect(lire(apparier([le("20")], [le("22")]))).toEqual({ paires: [], plie: ["20/45"], cd14: ["22/45"] });
    expect(lire(apparier([le("20"), le("21")], [le("21")]))).toEqual({
      paires: ["21/45 = 21/45"],
      plie: ["20/45"],
      cd14: [],
    });
  });

  it("prefer the same modalité, then the same class, then the same duration", () => {
    const tel = { modalite: "TELEPHONE" };
    expect(lire(apparier([le("20")], [le("20", { ...tel, duree: "10" }), le("21")]))).toEqual({
      paires: ["20/45 = 21/45"],
      plie: [],
      cd14: ["20/10"],
    });
    expect(lire(apparier([le("20")], [le("20", tel)])).paires).toEqual(["20/45 = 20/45"]);
    expect(lire(apparier([le("20")], [le("20", { presence: "ABSENT", duree: "" }), le("21")])).cd14).toEqual(["20/-"]);
    expect(lire(apparier([le("20")], [le("20", { duree: "60" }), le("20", { duree: "50" })])).paires).toEqual([
      "20/45 = 20/50",
    ]);
    // a duration that is not there is the farthest, two that are not there the nearest
    expect(lire(apparier([le("20")], [le("20", { duree: "" }), le("20", { duree: "600" })])).paires).toEqual([
      "20/45 = 20/600",
    ]);
    expect(lire(apparier([le("20", { duree: "" })], [le("20"), le("20", { duree: "" })])).paires).toEqual([
      "20/- = 20/-",
    ]);
  });
});

it("any line of theirs serves, up to the days of RSA-03 on the month's last day", () => {
  const reglage = reglageDate({
    "RSA-03": { "2026-01-01": { jours: 0 }, "2026-01-31": { jours: 1 }, "2026-02-28": { jours: 2 } },
  });
  const d = dossier([], [le("02"), le("20")]);
  const dedans = ["2026-01-18", "2026-01-19", "2026-01-21", "2026-01-22"].map((date) =>
    estDansLAutre(d, jour(date), reglage),
  );
  expect(dedans).toEqual([false, true, true, false]);
});

describe("lines left out", () => {
  const raison = (row: Row, statuts = "ARSA", cd14: readonly Row[] | null = null) => {
    const d = dossier([row], cd14, statuts);
    const [c] = d.contacts;
    return c && horsCd14(c, d, CONTEXTE);
  };

  it("are before the double entry, with another person, or neither a presence nor an absence", () => {
    expect(raison({ date: "2025-10-05" })).toBe("hors_periode");
    expect(raison({ date: "2025-10-06" })).toBeNull();
    expect(raison({ date: "2026-01-20", interlocuteur: "EMPLOYEUR" })).toBe("autre_interlocuteur");
    expect(raison({ date: "2026-01-20", presence: "ANNULE" })).toBe("annule_ou_a_preciser");
    expect(raison({ date: "2026-01-20", presence: "ABSENT" })).toBeNull();
  });

  it("are of a participant outside the RSA, unless the Département follows him", () => {
    expect(raison({ date: "2026-01-20" }, "DE")).toBe("non_arsa");
    expect(raison({ date: "2026-01-20" }, "DE", [{ date: "2026-03-01" }])).toBeNull();
  });
});

describe("laws", () => {
  const ligne = fc.record({
    date: fc.integer({ min: 1, max: 6 }).map((d) => `2026-01-0${d}`),
    duree: fc.constantFrom("", "30", "45"),
    presence: fc.constantFrom("PRESENT", "ABSENT"),
    modalite: fc.constantFrom("FACE_A_FACE", "TELEPHONE"),
  });

  it("lose no line and do not depend on the order of the files", () => {
    const cas = fc
      .record({ a: fc.array(ligne, { maxLength: 8 }), b: fc.array(ligne, { maxLength: 8 }) })
      .chain(({ a, b }) =>
        fc.record({
          a: fc.constant(a),
          b: fc.constant(b),
          a2: fc.shuffledSubarray(a, { minLength: a.length }),
          b2: fc.shuffledSubarray(b, { minLength: b.length }),
        }),
      );
    const contenu = (r: RapprochementCd14) => {
      const dire = (c: RapprochementCd14["contactsSeuls"][number]) => [c.date, c.duree, c.presence, c.modalite];
      return [
        r.paires.map((p) => JSON.stringify([dire(p.contact), dire(p.cd14)])).sort(),
        r.contactsSeuls.map((c) => JSON.stringify(dire(c))).sort(),
        r.cd14Seuls.map((c) => JSON.stringify(dire(c))).sort(),
      ];
    };
    fc.assert(
      fc.property(cas, ({ a, b, a2, b2 }) => {
        const r = apparier(a, b);
        expect(r.paires.length + r.contactsSeuls.length).toBe(a.length);
        expect(r.paires.length + r.cd14Seuls.length).toBe(b.length);
        expect(contenu(apparier(a2, b2))).toEqual(contenu(r));
      }),
    );
  });
});
