import { describe, expect, it } from "vitest";
import { parseProfil } from "../ingest/profile-parser.ts";
import { questionsDe } from "./questions.ts";
import { juger, vueDe } from "./vue-fixture.ts";

const csv = (...lignes: string[]) => lignes.map((l) => `${l}\r\n`).join("");
const ENTETE = "id;sexe;date_naissance;structure;apap;date_integration";

/** Twenty parcours, the exit of each as given. */
const sorties = (sortie: (i: number) => string, nature: (i: number) => string = () => "") =>
  csv(
    `${ENTETE};date_sortie_reelle;nature_sortie`,
    ...Array.from({ length: 20 }, (_, i) => `P${i};F;01/02/1980;CCAS;Ada L;05/01/2026;${sortie(i)};${nature(i)}`),
  );
const questions = async (liste: string, profil = "") => {
  const lu = parseProfil(profil, "profil.yaml");
  const { extraction } = await vueDe({ "liste.csv": liste }, {}, lu);
  return questionsDe(extraction, lu);
};

describe("an exit date put by default", () => {
  it("is asked about from five parcours and a fifth of them, without nature nor motif", async () => {
    expect(await questions(sorties((i) => (i < 4 ? "31/10/2026" : "")))).toEqual([]);
    const [question] = await questions(sorties((i) => (i < 5 ? "31/10/2026" : "")));
    expect(question?.constat).toContain("« date_sortie_reelle » porte le 31/10/2026 sur 5 parcours");
    expect(question?.lectures[1].datesVides).toEqual(["2026-10-31"]);
  });

  it("is no question when the exits have a nature, or once the profile answers", async () => {
    const vraies = sorties(
      (i) => (i < 6 ? "31/10/2026" : ""),
      (i) => (i < 6 ? "Positive" : ""),
    );
    expect(await questions(vraies)).toEqual([]);
    const defaut = sorties((i) => (i < 9 ? "31/10/2026" : ""));
    expect(await questions(defaut, "datesVides: [2026-10-31]")).toEqual([]);
    expect(await questions(defaut, "colonnes: {parcours: {date_sortie_reelle: date_sortie_reelle}}")).toEqual([]);
  });
});

describe("« Structure » that is the prescriber's", () => {
  const liste = (structure: (i: number) => string) =>
    csv(
      "id;sexe;date_naissance;Structure;Employeur du référent;apap;date_integration",
      ...Array.from(
        { length: 20 },
        (_, i) => `P${i};F;01/02/1980;${structure(i)};Maison ${i % 2};${["Ada L", "Bob M"][i % 2]};05/01/2026`,
      ),
    );

  it("is asked about when APAPs have several, beside a column that could be the employer's", async () => {
    const [question] = await questions(liste((i) => ["France Travail", "Mission locale", "CCAS"][i % 3] ?? ""));
    expect(question?.constat).toContain("2 APAP sur 2 en ont plusieurs");
    expect([...(question?.lectures[1].colonnes ?? [])]).toEqual([
      ["Employeur du référent", "structure"],
      ["Structure", "prescripteur"],
    ]);
  });

  it("is no question when each APAP has one", async () => {
    expect(await questions(liste((i) => `Maison ${i % 2}`))).toEqual([]);
  });
});

describe("no date of exit", () => {
  const etat = (valeur: (i: number) => string) =>
    csv(
      `${ENTETE};État du dossier`,
      ...Array.from({ length: 10 }, (_, i) => `P${i};F;01/02/1980;CCAS;Ada L;05/01/2026;${valeur(i)}`),
    );

  it("is orange, and red when a column says that some are closed", async () => {
    expect(juger("LEC-10", await vueDe({ "liste.csv": etat(() => "Ouvert") }))).toMatchObject([{ couleur: "orange" }]);
    const [feu] = juger("LEC-10", await vueDe({ "liste.csv": etat((i) => (i < 3 ? "Clos" : "Ouvert")) }));
    expect(feu).toMatchObject({ couleur: "rouge", fichiers: ["liste.csv"] });
    expect(feu?.message).toContain("« État du dossier » dit « Clos »");
  });
});
