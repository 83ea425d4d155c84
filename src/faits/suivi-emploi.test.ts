import { describe, expect, it } from "vitest";
import { isoDay } from "../core/day.ts";
import { isoMonth, parseTypedMonth } from "../core/month.ts";
import { type CadreDossier, dossierDe, jour } from "../parcours/dossier-tester.ts";
import { reglagesCommuns } from "../parcours/reglages.ts";
import { contactDeSuivi, estContactDirect, moisDuSuivi, suivisDans, suivisDe } from "./suivi-emploi.ts";

type Ligne = Record<string, string>;

interface Cas {
  etapes?: readonly Ligne[];
  parcours?: readonly Ligne[];
  veilles?: readonly Ligne[];
  entretiens?: readonly Ligne[];
}
const MARS = parseTypedMonth("2026-03") ?? 0;
const communs = reglagesCommuns.parse({});
const dossier = ({ etapes = [], parcours = [{}], veilles = [], entretiens = [] }: Cas, cadre: CadreDossier = {}) =>
  dossierDe(
    {
      parcours: parcours.map((p) => ({ participant: "P1", date_integration: "2026-01-05", ...p })),
      etapes: etapes.map((e) => ({
        participant: "P1",
        famille: "emploi",
        contrat: "CDI",
        intitule: "E",
        date_debut: "2026-02-01",
        ...e,
      })),
      veilles: veilles.map((v) => ({ participant: "P1", motif: "Autre", ...v })),
      entretiens: entretiens.map((e) => ({ participant: "P1", modalite: "TELEPHONE", ...e })),
    },
    cadre,
  );
const suivis = (cas: Cas) => suivisDe(dossier(cas), communs).map((s) => `${isoDay(s.debut)}..${isoDay(s.fin)}`);

describe("follow-up of a job", () => {
  it("lasts six months less a day", () => {
    expect(suivis({ etapes: [{}] })).toEqual(["2026-02-01..2026-07-31"]);
    expect(suivis({ etapes: [{ date_debut: "2026-08-31" }] })).toEqual(["2026-08-31..2027-02-27"]);
  });
  it("is cut by the étape's end and the sortie réelle", () => {
    expect(suivis({ etapes: [{ date_fin: "2026-04-15" }] })).toEqual(["2026-02-01..2026-04-15"]);
    expect(suivis({ etapes: [{}], parcours: [{ date_sortie_reelle: "2026-03-10" }] })).toEqual([
      "2026-02-01..2026-03-10",
    ]);
  });
  it("is that of an étape begun on or after the integration", () => {
    expect(suivis({ etapes: [{ date_debut: "2026-01-04" }] })).toEqual([]);
    expect(suivis({ etapes: [{ date_debut: "2026-01-05" }] })).toHaveLength(1);
  });
  it("is that of each parcours that the étape intersects and in which it begins", () => {
    const parcours = [{ date_sortie_reelle: "2026-03-31" }, { date_integration: "2026-04-01" }];
    expect(suivis({ etapes: [{}], parcours })).toEqual(["2026-02-01..2026-03-31"]);
  });
  it("is looked at when one of its days is in the span", () => {
    const d = dossier({ etapes: [{ date_fin: "2026-04-15" }] });
    const dans = (debut: string, fin: string) => suivisDans(d, jour(debut), jour(fin), () => communs).length;
    expect([dans("2026-01-01", "2026-02-01"), dans("2026-01-01", "2026-01-31")]).toEqual([1, 0]);
    expect([dans("2026-04-15", "2026-05-01"), dans("2026-04-16", "2026-05-01")]).toEqual([1, 0]);
  });
  it("also that of a certifying formation, not of another", () => {
    const formation = { famille: "formation", contrat: "", date_fin: "2026-12-31" };
    expect(suivis({ etapes: [{ ...formation, certifiante: "oui" }] })).toEqual(["2026-02-01..2026-07-31"]);
    expect(suivis({ etapes: [{ ...formation, certifiante: "" }] })).toEqual([]);
  });
});

describe("months of a follow-up", () => {
  const PREMIER = parseTypedMonth("2026-01") ?? 0;
  const annee = Array.from({ length: 12 }, (_, n) => PREMIER + n);
  const mois = (cas: Cas) => {
    const d = dossier(cas);
    return suivisDe(d, communs).flatMap((s) => moisDuSuivi(s, d, annee, () => communs).map(isoMonth));
  };
  it("are wholly inside it", () => {
    expect(mois({ etapes: [{}] })).toEqual(["2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07"]);
    expect(mois({ etapes: [{ date_debut: "2026-02-02" }] })).toEqual([
      "2026-03",
      "2026-04",
      "2026-05",
      "2026-06",
      "2026-07",
    ]);
    expect(mois({ etapes: [{ date_fin: "2026-03-30" }] })).toEqual(["2026-02"]);
  });
  it("belong wholly to the parcours: a day of a later one takes the month away", () => {
    const parcours = (date_integration: string) =>
      mois({ etapes: [{ date_fin: "2026-04-30" }], parcours: [{}, { date_integration }] });
    expect(parcours("2026-04-30")).toEqual(["2026-02", "2026-03"]);
    expect(parcours("2026-05-01")).toEqual(["2026-02", "2026-03", "2026-04"]);
  });
  it("have fewer than 15 days in veille", () => {
    expect(
      mois({ etapes: [{ date_fin: "2026-03-31" }], veilles: [{ date_debut: "2026-03-17", date_fin: "2026-03-30" }] }),
    ).toEqual(["2026-02", "2026-03"]);
    expect(
      mois({ etapes: [{ date_fin: "2026-03-31" }], veilles: [{ date_debut: "2026-03-17", date_fin: "2026-03-31" }] }),
    ).toEqual(["2026-02"]);
  });
});

describe("contacts that follow", () => {
  it.each([
    [{}, true],
    [{ modalite: "FACE_A_FACE" }, true],
    [{ modalite: "VISIO", interlocuteur: "EMPLOYEUR" }, true],
    [{ modalite: "MAIL" }, false],
    [{ modalite: "SMS" }, false],
    [{ presence: "ABSENT" }, false],
    [{ interlocuteur: "OPERATEUR" }, false],
    [{ interlocuteur: "PARTENAIRE" }, false],
  ] as const)("%o is direct: %s", (ligne, direct) => {
    const [contact] = dossier({
      entretiens: [{ date: "2026-03-02", presence: "PRESENT", interlocuteur: "PARTICIPANT", ...ligne }],
    }).contacts;
    expect(contact && estContactDirect(contact)).toBe(direct);
  });
  it("the opérateur follows a formation, not a job; in the month only", () => {
    const d = dossier({
      etapes: [
        {},
        { famille: "formation", contrat: "", certifiante: "oui", date_debut: "2026-02-02", date_fin: "2026-12-31" },
      ],
      entretiens: [{ date: "2026-03-31", interlocuteur: "OPERATEUR" }],
    });
    const [emploi, formation] = d.etapes;
    const ligne = (etape: typeof emploi, month: number) =>
      etape ? (contactDeSuivi(d, etape, month)?.ligne ?? null) : undefined;
    expect([ligne(emploi, MARS), ligne(formation, MARS), ligne(formation, MARS + 1)]).toEqual([null, 2, null]);
    const premiers = dossier({ etapes: [{}], entretiens: [{ date: "2026-03-01" }, { date: "2026-03-02" }] });
    const [cdi] = premiers.etapes;
    expect(cdi && contactDeSuivi(premiers, cdi, MARS)?.ligne).toBe(2);
  });
});
