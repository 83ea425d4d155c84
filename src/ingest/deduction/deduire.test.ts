import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHAMPS_DEDUITS, type ChampDeduit, deduire } from "./deduire.ts";
import { LIGNES_CONTROLE } from "./lignes-controle-fixture.ts";
import { LIGNES_DERNIERES, LIGNES_IMPREVUES, LIGNES_ORDINAIRES } from "./lignes-imprevues-fixture.ts";
import { LIGNES_MISE_AU_POINT } from "./lignes-mise-au-point-fixture.ts";

/** Shares that must hold for each field: of the values given, those that are right; of those expected, those given. */
const PRECISION = 0.98;
const RAPPEL = 0.95;

const CODES: readonly Readonly<Record<string, string>>[] = [
  { F: "FACE_A_FACE", T: "TELEPHONE", V: "VISIO", M: "MAIL", C: "COURRIER", S: "SMS" },
  { P: "PRESENT", A: "ABSENT", E: "ABSENT_EXCUSE", N: "ANNULE", "?": "A_PRECISER" },
  {
    diag: "DIAGNOSTIC",
    suivi: "SUIVI",
    emploi: "SUIVI_EMPLOI",
    bilan: "BILAN",
    tri: "TRIPARTITE",
    coll: "COLLECTIF",
  },
  { part: "PARTICIPANT", emp: "EMPLOYEUR", op: "OPERATEUR", parten: "PARTENAIRE" },
];

interface Ligne {
  texte: string;
  attendu: Readonly<Record<ChampDeduit, string | null>>;
}

function code(n: number, sigle: string | undefined): string | null {
  if (sigle === undefined || sigle === "-") return null;
  const trouve = CODES[n]?.[sigle];
  if (trouve === undefined) throw new Error(`${sigle} is no code of the notation`);
  return trouve;
}

function lignesDe(liste: string): Ligne[] {
  return liste.split("\n").flatMap((ligne) => {
    const coupe = ligne.indexOf(" | ");
    if (coupe < 0) return [];
    const [modalite, duree, presence, nature, interlocuteur] = ligne.slice(0, coupe).split(" ");
    const attendu = {
      modalite: code(0, modalite),
      duree: duree === undefined || duree === "-" ? null : duree,
      presence: code(1, presence),
      nature: code(2, nature),
      interlocuteur: code(3, interlocuteur),
    };
    return [{ texte: ligne.slice(coupe + 3), attendu }];
  });
}

function mesurer(lignes: readonly Ligne[], champ: ChampDeduit) {
  const fautes: string[] = [];
  let justes = 0;
  let attendues = 0;
  for (const { texte, attendu } of lignes) {
    const lu = deduire(texte)[champ];
    if (attendu[champ] !== null) attendues++;
    if (lu === null) continue;
    if (String(lu) === attendu[champ]) justes++;
    else fautes.push(`${lu} au lieu de ${attendu[champ]} : ${texte}`);
  }
  return { precision: justes / (justes + fautes.length), rappel: justes / attendues, fautes };
}

const TOUTES = lignesDe(
  [LIGNES_MISE_AU_POINT, LIGNES_CONTROLE, LIGNES_IMPREVUES, LIGNES_DERNIERES, LIGNES_ORDINAIRES].join("\n"),
);

describe("deduire on the lines written by hand", () => {
  it("has at least 300 different ones", () => {
    expect(new Set(TOUTES.map(({ texte }) => texte)).size).toBeGreaterThanOrEqual(300);
  });

  it.each(CHAMPS_DEDUITS)("%s : is right when it speaks, and speaks when it can", (champ) => {
    const { precision, rappel, fautes } = mesurer(TOUTES, champ);
    expect(precision, fautes.join("\n")).toBeGreaterThanOrEqual(PRECISION);
    expect(rappel).toBeGreaterThanOrEqual(RAPPEL);
  });
});

describe("deduire", () => {
  const rien = { modalite: null, duree: null, presence: null, nature: null, interlocuteur: null };

  it.each([
    ["RDV physique 45mn", { modalite: "FACE_A_FACE", duree: 45 }],
    ["entretien tél 1/4h", { modalite: "TELEPHONE", duree: 15 }],
    ["visio", { modalite: "VISIO" }],
    ["ne s'est pas présenté", { presence: "ABSENT" }],
    ["absence excusée", { presence: "ABSENT_EXCUSE" }],
    ["appel employeur", { modalite: "TELEPHONE", interlocuteur: "EMPLOYEUR" }],
    ["bilan mi-parcours avec l'OF", { nature: "BILAN", interlocuteur: "OPERATEUR" }],
    ["tél.", { modalite: "TELEPHONE" }],
    ["absent non excusé", { presence: "ABSENT" }],
    ["RDV physique\n45 min", { modalite: "FACE_A_FACE", duree: 45 }],
  ])("reads « %s »", (texte, attendu) => {
    expect(deduire(texte)).toEqual({ ...rien, ...attendu });
  });

  it.each([
    ["what is to come", "RDV physique à fixer"],
    ["what is denied", "pas de rdv physique"],
    ["nothing", ""],
    ["the duration of something else", "CDD 24h/semaine, trajet de 45 min"],
  ])("gives no value for %s", (_, texte) => {
    expect(deduire(texte)).toEqual(rien);
  });

  it("gives no duration when there are several, or a range", () => {
    expect(deduire("RDV physique 45 min, 1h").duree).toBeNull();
    expect(deduire("RDV physique 30-45 min").duree).toBeNull();
    expect(deduire("RDV physique 45 min (45 mn)").duree).toBe(45);
  });

  it("takes a duration up to four hours; longer hours are a time of day", () => {
    expect(deduire("atelier collectif 4h").duree).toBe(240);
    expect(deduire("atelier collectif 4h01").duree).toBeNull();
    expect(deduire("tel 1 min").duree).toBe(1);
    expect(deduire("tel 0 min").duree).toBeNull();
  });

  it("answers any text, in time that its length bounds", () => {
    const mots =
      "rdv physique tel visio absent excusé pas de 45 mn 1h à prévoir avec l'employeur bilan ; , . - ( / mail".split(
        " ",
      );
    const texte = fc.oneof(
      fc.string({ maxLength: 3000, unit: "binary" }),
      fc.array(fc.constantFrom(...mots), { maxLength: 400 }).map((liste) => liste.join(" ")),
    );
    fc.assert(
      fc.property(texte, (t) => {
        const { duree } = deduire(t);
        return duree === null || (duree > 0 && duree <= 240);
      }),
      { numRuns: 300 },
    );
  });
});
