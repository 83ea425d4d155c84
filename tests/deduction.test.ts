import { mkdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Dossier, plieIncomplet as plie, plie as plieSeul } from "./session.ts";

const PARCOURS = "participant;structure;apap;date_integration\nP1;S;A;2026-01-01\nP2;S;A;2026-01-01\n";
const SUIVI = `participant;date;suivi
P1;15/01/2026;RDV physique 45mn, point CV
P1;15/02/2026;RDV physique : absente non excusée
P1;20/02/2026;appel employeur
P1;15/03/2026;RDV physique 50 min
P2;20/03/2026;RDV à fixer
`;

let dossier: Dossier;
let entrees: string;

beforeEach(() => {
  dossier = new Dossier();
  entrees = dossier.joindre("extraction");
  mkdirSync(entrees);
  dossier.ecrire("extraction/parcours.csv", PARCOURS);
  dossier.ecrire("extraction/etapes.csv", "participant;famille;intitule;date_debut\nP1;accompagnement;A;2026-01-01\n");
  dossier.ecrire("extraction/suivi.csv", SUIVI);
});

afterEach(() => {
  dossier.supprimer();
});

interface Regle {
  id: string;
  etat: string;
  constats: number;
  nonJuges: { participant?: string }[];
}

interface Rapport {
  regles: Regle[];
  constats: {
    regle: string;
    participant: string | null;
    mois: string | null;
    mesure: number | null;
    message: string;
  }[];
}

async function controle(): Promise<Rapport> {
  const { out } = await plie("controler", entrees, "--arrete", "2026-03-31", "--format", "json");
  return JSON.parse(out);
}

describe("an extraction whose contacts are only typed as text", () => {
  it("is refused, until the profile asks for the deduction", async () => {
    expect((await plieSeul("controler", entrees, "--arrete", "2026-03-31")).status).toBe(2);
    dossier.ecrire("extraction/profil.yaml", "deduction: true\n");
    const { constats, regles } = await controle();
    // January and March have their face-to-face; in February she did not come
    expect(constats.filter((c) => c.regle === "ENT-01").map((c) => [c.participant, c.mois])).toEqual([
      ["P1", "2026-02"],
    ]);
    // P2's line may have been the interview that is missing: nothing is held against him
    expect(regles.find((r) => r.id === "ENT-01")?.nonJuges).toMatchObject([{ participant: "P2" }]);
    for (const id of ["ENT-04", "ENT-09"]) expect(regles.find((r) => r.id === id)?.etat).toBe("executee");
  });

  it("tells how many values were deduced: DON-12", async () => {
    dossier.ecrire("extraction/profil.yaml", "deduction: true\n");
    // physique, 45mn; physique, absente; appel, employeur; physique, 50 min
    const don12 = (await controle()).constats.filter((c) => c.regle === "DON-12");
    expect(don12.map((c) => [c.mesure, c.message.replace("\u00a0", " ")])).toEqual([
      [8, "suivi.csv : 8 valeurs déduites d'un texte libre."],
    ]);
  });

  it("lists them for checking, their texts masked unless they are asked for", async () => {
    dossier.ecrire("extraction/profil.yaml", "deduction: true\n");
    const lire = async (...options: string[]) => {
      const sortie = dossier.joindre(`tables${options.length}`);
      expect((await plie("importer", entrees, "--sortie", sortie, ...options)).status).toBe(0);
      return readFileSync(`${sortie}/valeurs-deduites.csv`, "utf8").split("\r\n");
    };
    const masquees = await lire();
    expect(masquees).toHaveLength(1 + 8 + 1);
    expect(masquees[1]).toBe("suivi.csv;;2;entretiens;modalite;FACE_A_FACE;‹27 car.›");
    expect(masquees.join()).not.toContain("point CV");
    expect((await lire("--valeurs"))[2]).toBe("suivi.csv;;2;entretiens;duree;45;RDV physique 45mn, point CV");
  });

  it("lists nothing when nothing was deduced", async () => {
    dossier.ecrire("extraction/suivi.csv", "participant;date;modalite\nP1;15/01/2026;VISIO\n");
    const sortie = dossier.joindre("tables");
    await plie("importer", entrees, "--sortie", sortie);
    expect(() => readFileSync(`${sortie}/valeurs-deduites.csv`)).toThrow();
  });
});
