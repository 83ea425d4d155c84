// What people write on émargement sheets, slips included: no false accusation at the control.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { texteDuClasseur } from "./classeur-lu.ts";
import { Dossier, plieIncomplet } from "./session.ts";

const GRILLE = "csf-grille-2026-03_2026-03.xlsx";

/** Each person's line on the sheet, against one face to face of 45 minutes on 10 March. */
const LIGNES: Readonly<Record<string, string>> = {
  // « P » is no word of the list: the signature says the presence
  P0001: "P0001;10/03/2026;;45;Point;P;oui;oui",
  // presence left blank, both signatures
  P0002: "P0002;10/03/2026;;45;Point;;oui;oui",
  // one day off
  P0003: "P0003;11/03/2026;;45;Point;présent;oui;oui",
  // the id in small letters
  P0004: "p0004;10/03/2026;;45;Point;présent;oui;oui",
  // presence that nobody can read, and no signature: withheld
  P0005: "P0005;10/03/2026;;45;Point;P;;oui",
  // a true absence of signature
  P0006: "P0006;10/03/2026;;45;Point;présent;;oui",
  // a call on the sheet, unsigned, beside the interview
  P0007: "P0007;10/03/2026;Face à face;45;Point;présent;oui;oui\nP0007;17/03/2026;Téléphone;15;Point;présent;;oui",
  P0008: "P0008;10/03/2026;Face à face;45;Point;présent;oui;oui",
};
const IDS = Object.keys(LIGNES);

let dossier: Dossier;
/** Answer and findings of point 2.5, by person; then the eligible minutes. */
const point = new Map<string, { reponse: string; constate: string }>();
const minutes = new Map<string, string>();
/** Minutes typed, of the population and of the sample. */
let saisies: readonly string[] = [];

beforeAll(async () => {
  dossier = new Dossier();
  const ecrire = (nom: string, lignes: readonly string[]) => dossier.ecrire(nom, `${lignes.join("\n")}\n`);
  const entrees = [
    ecrire("participants.csv", [
      "id;nom;prenom;sexe;date_naissance;statuts",
      ...[...IDS, "P0009"].map((id, i) => `${id};EXEMPLE${i};Camille;F;1985-05-14;DE`),
    ]),
    ecrire("parcours.csv", [
      "participant;structure;apap;date_integration;date_sortie_reelle",
      ...IDS.map((id) => `${id};Association Exemple;Alix MODÈLE;2026-01-05;`),
      // gone in January: not of the population, whose minutes are not theirs
      "P0009;Association Exemple;Alix MODÈLE;2026-01-05;2026-01-20",
    ]),
    ecrire("entretiens.csv", [
      "participant;date;modalite;presence;duree;motif",
      ...IDS.map((id) => `${id};2026-03-10;FACE_A_FACE;PRESENT;45;Point`),
      "P0007;2026-03-17;TELEPHONE;PRESENT;15;Point",
      "P0009;2026-03-10;FACE_A_FACE;PRESENT;45;Point",
    ]),
    ecrire("emargements.csv", [
      "Participant;Date;Type de contact;Durée;Motif;Présence;Signature du participant;Signature de l'APAP",
      ...Object.values(LIGNES),
    ]),
  ];
  const { status, err } = await plieIncomplet(
    "csf",
    ...entrees,
    "--periode",
    "2026-03..2026-03",
    "--arrete",
    "2026-03-31",
    "--taille",
    "100%",
    "--malgre",
    "LEC-09",
    "--sortie",
    dossier.joindre("csf"),
  );
  expect(status).toBe(0);
  // a near id is told, never repaired in silence
  expect(err.replace(/\s+/g, " ")).toContain("1 ligne rapprochée du participant dont l'identifiant ne diffère que par");
  const feuilles = await texteDuClasseur(readFileSync(dossier.joindre(`csf/${GRILLE}`)));
  for (const ligne of feuilles.get("Grille") ?? []) {
    if (ligne[2] === "2.5") point.set(ligne[0] ?? "", { reponse: ligne[5] ?? "", constate: ligne[6] ?? "" });
  }
  const temps = feuilles.get("Temps") ?? [];
  saisies =
    [...feuilles.values()]
      .flat()
      .find((l) => l[0]?.startsWith("Saisies dans"))
      ?.slice(1, 3) ?? [];
  const entete = temps.findLast((l) => l[0] === "Participant") ?? [];
  const eligibles = entete.indexOf("Minutes éligibles");
  for (const ligne of temps) if (IDS.includes(ligne[0] ?? "")) minutes.set(ligne[0] ?? "", ligne[eligibles] ?? "");
});

afterAll(() => dossier.supprimer());

describe("a slip on the sheet", () => {
  it.each([
    ["P0001", "« P » for present, signed"],
    ["P0002", "presence left blank, signed"],
    ["P0004", "the id in small letters"],
    ["P0007", "a call that nobody signs, beside the interview"],
    ["P0008", "nothing: a sheet as it should be"],
  ])("of %s (%s) accuses nobody", (id) => {
    expect(point.get(id)?.reponse).toBe("Conforme");
    expect(minutes.get(id)).toMatch(/^45/);
  });

  it("of one day is to be seen on the sheet, and the minutes are eligible", () => {
    expect(point.get("P0003")?.reponse).toBe("À vérifier sur pièce");
    expect(point.get("P0003")?.constate).toContain("10/03/2026");
    expect(minutes.get("P0003")).toMatch(/^45/);
  });

  it("that nobody can read, unsigned, is withheld: never « no line », nor eligible", () => {
    expect(point.get("P0005")?.reponse).toBe("À vérifier sur pièce");
    expect(point.get("P0005")?.constate).toContain("EMA-01 non jugée : présence illisible sur la feuille");
    expect(minutes.get("P0005")).toMatch(/^0?$|^0 min/);
  });

  it("counts, of the population, the minutes of its own people: eight interviews of 45", () => {
    expect(saisies).toEqual(["360", "360"]);
  });

  it("is not what a presence without signature is", () => {
    expect(point.get("P0006")?.reponse).toBe("Non conforme");
    expect(point.get("P0006")?.constate).toContain("sans la signature du participant");
  });
});
