import { describe, expect, it } from "vitest";
import { contacts, juger, lignes, liste, vueDe } from "./vue-fixture.ts";

const suivi = (entete: string, titre: string) =>
  `participant;date;modalite;presence;duree${entete}\n${titre};;;;\nP1;01/03/2026;Téléphone;Présent;15\nP2;02/03/2026;Téléphone;Présent;15\n`;
const feux = async (texte: string) => juger("LEC-10", await vueDe({ "liste.csv": liste(3), "suivi.csv": texte }));

describe("the APAP of the contacts written as a title", () => {
  it("is told, orange, when no column gives it", async () => {
    const [feu] = await feux(suivi("", "Référent : Ada MODÈLE"));
    expect(feu).toMatchObject({ couleur: "orange", fichiers: ["suivi.csv"] });
    expect((await feux(suivi(";apap", "Référent : Ada MODÈLE"))).filter((f) => f.message.includes("titre"))).toEqual(
      [],
    );
    expect(await feux(suivi("", "MARS 2026"))).toEqual([]);
  });
});

describe("the APAP of the contacts in the name of a file", () => {
  it("is told when the contacts would be those of another APAP, five of them at least", async () => {
    const deux = lignes(
      "id;sexe;date_naissance;structure;apap;date_integration;date_sortie_reelle",
      10,
      (i) => `P${i};F;01/02/1980;S;${i > 5 ? "Luc MODÈLE" : "Ada MODÈLE"};01/01/2026;`,
    );
    const vu = async (qui: (i: number) => string, n = 5) =>
      juger("LEC-10", await vueDe({ "liste.csv": deux, "Ada Modèle.csv": contacts(n, qui) }));
    const [feu, ...reste] = await vu((i) => `P${i + 5}`);
    expect(reste).toEqual([]);
    expect(feu).toMatchObject({ couleur: "orange", fichiers: ["Ada Modèle.csv"] });
    expect(feu?.reponses).toMatchObject([{ profil: 'constantes: { "Ada Modèle.csv": { apap: "{fichier}" } }' }]);
    expect(await vu((i) => `P${i}`)).toEqual([]);
    expect(await vu((i) => `P${i + 5}`, 4)).toEqual([]);
  });
});

describe("boxes to tick", () => {
  const cases = (lignes: readonly string[]) =>
    `participant;date;modalite;duree;Présent;Absent;Excusé\n${lignes.join("\n")}\n`;
  const lire = async (texte: string) => (await vueDe({ "liste.csv": liste(3), "suivi.csv": texte })).extraction;

  it("are read as one column: the one that is ticked, an empty cell when none is", async () => {
    const { tables } = await lire(
      cases([
        "P1;01/03/2026;Face à face;45;X;;",
        "P2;02/03/2026;Face à face;45;;x;",
        "P3;03/03/2026;Face à face;45;;;",
      ]),
    );
    expect(tables.entretiens?.rows().map((r) => r.presence)).toEqual(["PRESENT", "ABSENT", null]);
  });

  it("leave a line with two ticks unread, and a column of labels as it is", async () => {
    const { tables, rejets } = await lire(
      cases(["P1;01/03/2026;Téléphone;45;X;X;", "P2;02/03/2026;Téléphone;45;;X;", "P3;03/03/2026;Téléphone;45;X;;"]),
    );
    expect(tables.entretiens?.rows().map((r) => r.presence)).toEqual([null, "ABSENT", "PRESENT"]);
    expect(rejets).toMatchObject([{ colonne: "Présent + Absent + Excusé", valeur: "PRESENT + ABSENT" }]);
    const seule = await lire("participant;date;modalite;duree;Présent\nP1;01/03/2026;Téléphone;45;Absent\n");
    expect(seule.tables.entretiens?.row(0).presence).toBe("ABSENT");
  });

  it("of statuses stay statuses, one column each", async () => {
    const texte = "id;sexe;date_naissance;ARSA;DELD;DE\nP1;F;01/02/1980;-1;0;-1\nP2;F;01/02/1980;0;-1;0\n";
    const { tables } = (await vueDe({ "liste.csv": texte })).extraction;
    expect(tables.participants?.rows().map((r) => [r.statuts, r.statut_emploi_entree])).toEqual([
      [["ARSA", "DE"], null],
      [["DELD"], null],
    ]);
  });

  it("say the modality, which is required", async () => {
    const { tables } = await lire(
      "participant;date;Physique;Téléphone;Mail;presence;duree\nP1;01/03/2026;X;;;Présent;45\nP2;02/03/2026;;X;;Présent;15\n",
    );
    expect(tables.entretiens?.rows().map((r) => r.modalite)).toEqual(["FACE_A_FACE", "TELEPHONE"]);
  });
});

describe("a column that says the absence", () => {
  it("is asked about with what its « oui » means", async () => {
    const lignes = ["Non", "Oui", "Non"].map((v, i) => `P${i + 1};01/03/2026;Téléphone;15;${v}\n`).join("");
    const [feu] = await feux(`participant;date;modalite;duree;Absent\n${lignes}`);
    expect(feu?.message).toContain("valeurs: { presence: { Oui: ABSENT, Non: PRESENT } }");
  });
});
