import { describe, expect, it } from "vitest";
import { dayOf } from "../core/day.ts";
import { monthOf } from "../core/month.ts";
import type { IndicateurId } from "../indicators/index.ts";
import type { Terme } from "../indicators/series.ts";
import type { Charge } from "../parcours/dossier.ts";
import { type Actuel, type Ancien, Explication } from "./explication.ts";
import type { LigneChangee } from "./lignes-changees.ts";
import type { Part } from "./parts.ts";

const ARRETE = dayOf(2026, 3, 31) ?? 0;
const MARS = monthOf(ARRETE);
const CHARGE: Charge = { apap: "Ada", structure: "Tremplin" };

let numero = 0;
function ligne(de: Partial<LigneChangee>): LigneChangee {
  const place = { source: 0, ligne: ++numero };
  return { table: "entretiens", genre: "ajoutee", mois: MARS, saisie: null, sortie: false, ...place, ...de };
}

interface Cas {
  /** What the share was. */
  avant?: number;
  indicateur?: IndicateurId;
  terme?: Terme;
  /** Changed lines, by participant. */
  lignes?: Readonly<Record<string, readonly LigneChangee[]>>;
  /** Lines of today that the share counts. */
  comptees?: readonly LigneChangee[];
  apres?: number;
  /** Why it is computed no more, after the first; null where it is. */
  raisons?: readonly [null, string | null];
  ancien?: Partial<Ancien>;
  actuel?: Partial<Actuel>;
}

/** The causes of a figure of March to which P1 brings one more, with their lines. */
function causes(cas: Cas) {
  return expliques(cas).map((c) => [c.cause, c.preuves.map((p) => p.ligne)]);
}

function expliques({
  indicateur = "entretiens",
  terme = "valeur",
  lignes = {},
  comptees = [],
  apres = 1,
  ...cas
}: Cas) {
  const { avant = apres - 1, raisons = [null, null] } = cas;
  const referents = new Map(["P1", "P2"].map((id) => [id, CHARGE]));
  const part: Part = {
    participant: "P1",
    terme,
    avant,
    apres,
    entiere: null,
    preuves: () => comptees.flatMap((l) => [l.source ?? 0, l.ligne ?? 0]),
  };
  const ancien: Ancien = {
    mois: MARS,
    arrete: ARRETE,
    referents,
    lignes: { de: (participant) => lignes[participant ?? ""] ?? [] },
    justifie: () => false,
    selonLeSeuil: () => false,
    reglages: [],
    autreVersion: null,
    ...cas.ancien,
  };
  const actuel: Actuel = {
    referents,
    tardifs: () => [],
    parcours: () => null,
    justifie: () => false,
    ...cas.actuel,
  };
  const rien = { parts: [], avant: 0, apres: 0 };
  const parts = {
    de: (serie: { terme: Terme }) => (serie.terme === terme ? { parts: [part], avant, apres } : rien),
  };
  const figure = { indicateur, portee: "apap", nom: "Ada", periode: "2026-03", ventilation: {} } as const;
  return new Explication(ancien, actuel, parts, ["P1", "P2"]).de({
    figure,
    transmis: avant,
    actuel: raisons[1] === null ? apres : null,
    raisons,
  });
}

describe("why a figure that was sent is another", () => {
  it("is what was typed after the arrêté, not on its day", () => {
    const [apres, le] = [ligne({ saisie: ARRETE + 1 }), ligne({ saisie: ARRETE })];
    const lignes = { P1: [apres, le] };
    expect(causes({ lignes, comptees: [apres] })).toEqual([["saisie_tardive", [apres.ligne]]]);
    expect(causes({ lignes, comptees: [le] })).toEqual([["ligne_absente", [le.ligne]]]);
  });

  it("is the new line that makes all of the difference, and not one reworded beside it that counted already", () => {
    const [tardive, retouchee] = [ligne({ saisie: ARRETE + 1 }), ligne({ genre: "modifiee" })];
    const cas = { lignes: { P1: [retouchee, tardive] }, comptees: [retouchee, tardive] };
    expect(causes({ ...cas, apres: 2 })).toEqual([["saisie_tardive", [tardive.ligne]]]);
    // two more with one new line: the other one did not count before
    const deux = { ...cas, lignes: { P1: [retouchee] }, comptees: [retouchee] };
    expect(causes(deux)).toEqual([["ligne_modifiee", [retouchee.ligne]]]);
  });

  it("is, of a count that fell, the line that counts no more: neither one typed since nor one that still counts", () => {
    const [absente, retouchee, tardive] = [
      ligne({ genre: "modifiee" }),
      ligne({ genre: "modifiee" }),
      ligne({ saisie: ARRETE + 1 }),
    ];
    const cas = { lignes: { P1: [tardive, retouchee, absente] }, comptees: [retouchee], avant: 2, apres: 1 };
    expect(causes(cas)).toEqual([["ligne_modifiee", [absente.ligne]]]);
    const gone = ligne({ genre: "supprimee", source: null, ligne: null });
    expect(causes({ ...cas, lignes: { P1: [tardive, gone] }, comptees: [] })).toEqual([["ligne_supprimee", []]]);
    // an interval may fall by a line that was added
    const moyenne = { indicateur: "entretiens_intervalle_moyen", terme: "numerateur" } as const;
    expect(causes({ ...cas, ...moyenne, lignes: { P1: [tardive] }, comptees: [tardive] })).toEqual([
      ["saisie_tardive", [tardive.ligne]],
    ]);
  });

  it("is, of a month that was under way and whose lines are the same, the days that it had not reached", () => {
    const [le13, reglages] = [dayOf(2026, 3, 13) ?? 0, ["minutesMoyenneMin"]];
    expect(causes({})).toEqual([["indeterminee", []]]);
    expect(causes({ ancien: { arrete: le13 } })).toEqual([["mois_en_cours", []]]);
    expect(causes({ ancien: { arrete: le13, reglages } })).toEqual([["mois_en_cours", []]]);
    // settings that changed as well may be the reason
    expect(
      [{}, { reglages }].flatMap((r) => expliques({ ancien: { arrete: le13, ...r } })).map((c) => c.detail),
    ).toEqual(["arrêté au 13/03/2026", "arrêté au 13/03/2026 ; changés aussi : minutesMoyenneMin"]);
    expect(causes({ ancien: { reglages } })).toEqual([["reglage", []]]);
  });

  it("is that it is computed no more, where nobody's lines explain it: an ETP's file left out made « cause non trouvée »", () => {
    const raison = "table effectifs absente";
    expect(expliques({ raisons: [null, raison] }).map((c) => [c.cause, c.detail])).toEqual([["non_calcule", raison]]);
  });

  it("is the lines of its own month, when no line that it counts changed", () => {
    const [mars, fevrier] = [ligne({ genre: "modifiee" }), ligne({ genre: "modifiee", mois: MARS - 1 })];
    expect(causes({ lignes: { P1: [fevrier, mars] } })).toEqual([["ligne_modifiee", [mars.ligne]]]);
  });

  it("is else the last contacts before it, of one month alone: an interval is counted from them; never later ones", () => {
    const [janvier, fevrier, avril] = [-2, -1, 1].map((n) => ligne({ genre: "modifiee", mois: MARS + n }));
    const lignes = { P1: [janvier, fevrier, avril].flatMap((l) => l ?? []) };
    expect(causes({ lignes })).toEqual([["ligne_modifiee", [fevrier?.ligne]]]);
  });

  it("reads what judges a month before what satisfies it, for those of whom the month is judged", () => {
    const [contact, veille] = [ligne({}), ligne({ table: "veilles" })];
    const lignes = { P1: [contact, veille] };
    const lues = (terme: Terme) => causes({ indicateur: "conformite", terme, lignes });
    expect(lues("denominateur")).toEqual([["ligne_ajoutee", [veille.ligne]]]);
    expect(lues("numerateur")).toEqual([["ligne_ajoutee", [contact.ligne]]]);
  });

  it("is the threshold that says which months are judged, whatever was typed beside, where it decides alone", () => {
    const contact = ligne({ saisie: ARRETE + 1 });
    const cas = { terme: "denominateur", lignes: { P1: [contact] }, comptees: [contact] } as const;
    const ancien = { selonLeSeuil: (id: string) => id === "P1", reglages: ["ENT-01.joursSoumisMin"] };
    expect(causes({ ...cas, indicateur: "conformite", ancien })).toEqual([["reglage", []]]);
    // judged then too, or another figure
    expect(causes({ ...cas, indicateur: "conformite", ancien, apres: 2 })).toEqual([
      ["saisie_tardive", [contact.ligne]],
    ]);
    expect(causes({ ...cas, ancien })).toEqual([["saisie_tardive", [contact.ligne]]]);
  });

  it("is a sortie typed late, told apart from a parcours that only changed", () => {
    const parcours = ligne({ table: "parcours", genre: "modifiee", mois: null });
    const sortie = { ...parcours, sortie: true };
    expect(causes({ indicateur: "file_active", lignes: { P1: [sortie] } })[0]?.[0]).toBe("sortie_tardive");
    expect(causes({ indicateur: "file_active", lignes: { P1: [parcours] } })[0]?.[0]).toBe("ligne_modifiee");
  });

  it("is the definition when the lines were there, and a parcours was integrated since", () => {
    const contact = ligne({});
    const preuve = { source: 1, ligne: 900, saisie: null };
    const tardifs = () => [{ jour: ARRETE + 5, annonce: null, preuve }];
    const dits = causes({ comptees: [contact], actuel: { tardifs } });
    expect(dits).toEqual([["definition", [contact.ligne, 900]]]);
    // typed late: that is the cause, whatever came after
    const tardive = ligne({ saisie: ARRETE + 1 });
    expect(causes({ lignes: { P1: [tardive] }, comptees: [tardive], actuel: { tardifs } })[0]?.[0]).toBe(
      "saisie_tardive",
    );
  });

  it("is a justification given since, or that ended", () => {
    const conformite = { indicateur: "conformite", terme: "numerateur" } as const;
    expect(causes({ ...conformite, actuel: { justifie: () => true } })).toEqual([["justification", []]]);
    expect(causes({ ...conformite, ancien: { justifie: () => true } })).toEqual([["justification", []]]);
    const deux = { ancien: { justifie: () => true }, actuel: { justifie: () => true } };
    expect(causes({ ...conformite, ...deux })[0]?.[0]).not.toBe("justification");
  });

  it("is the lines of the APAP's other participants for a figure of covered months alone, of the same APAP alone", () => {
    const autre = ligne({});
    const lignes = { P2: [autre] };
    const conformite = { indicateur: "conformite", terme: "denominateur", lignes } as const;
    expect(causes(conformite)).toEqual([["couverture", [autre.ligne]]]);
    expect(causes({ lignes })[0]?.[0]).toBe("indeterminee");
    const referents = new Map([
      ["P1", CHARGE],
      ["P2", { ...CHARGE, apap: "Blaise" }],
    ]);
    expect(causes({ ...conformite, ancien: { referents } })[0]?.[0]).toBe("indeterminee");
    expect(causes({ ...conformite, lignes: { P2: [ligne({ mois: MARS - 1 })] } })[0]?.[0]).toBe("indeterminee");
  });

  it("is the settings, then the version of plie, when no line explains it", () => {
    expect(causes({ ancien: { reglages: ["regles.ENT-01"], autreVersion: "0.1.0" } })).toEqual([["reglage", []]]);
    expect(causes({ ancien: { autreVersion: "0.1.0" } })).toEqual([["version", []]]);
    expect(causes({})).toEqual([["indeterminee", []]]);
  });

  it("is a handover for a figure that counts the APAPs at work, but not when a sortie changed before", () => {
    const actuel = { referents: new Map([["P1", { ...CHARGE, apap: "Blaise" }]]) };
    const charge = { indicateur: "charge", terme: "numerateur", actuel } as const;
    expect(causes(charge)[0]?.[0]).toBe("passation");
    const sortie = (mois: number) => ({
      P1: [ligne({ table: "parcours", genre: "modifiee", sortie: true, mois: MARS + mois })],
    });
    expect(causes({ ...charge, lignes: sortie(0) })[0]?.[0]).toBe("sortie_tardive");
    expect(causes({ ...charge, lignes: sortie(1) })[0]?.[0]).toBe("passation");
  });
});
