import { describe, expect, it } from "vitest";
import { countsClose, csv, readFiles } from "./extraction-fixture.ts";
import { parseProfil } from "./profile-parser.ts";

const profil = parseProfil("deduction: true\n", "profil.yaml");
const SUIVI = "N° dossier;Date;Suivi";

describe("contacts that are only told in the text of the suivi", () => {
  const file = csv(
    SUIVI,
    "P1;05/03/2026;RDV physique 45mn",
    "P1;06/03/2026;appel employeur",
    "P1;07/03/2026;RDV physique : absence excusée",
    "P1;08/03/2026;RDV à fixer",
    "P1;09/03/2026;",
    "P1;05/03/2026;RDV physique 45mn",
  );

  it("are refused without the profile: the modality is required", async () => {
    await expect(readFiles({ "suivi.csv": file })).rejects.toThrow(
      /la modalité n'est que dans le texte|La modalité n'est que dans le texte/,
    );
  });

  it("are read with it; what is not sure stays out, and has its defaults", async () => {
    const { tables, sources, rejets } = await readFiles({ "suivi.csv": file }, { profil });
    const rows = tables.entretiens?.rows() ?? [];
    expect(
      rows.map((r) => [r.ligne, r.modalite, r.duree, r.presence, r.nature, r.interlocuteur, r.commentaire]),
    ).toEqual([
      [2, "FACE_A_FACE", 45, "PRESENT", "SUIVI", "PARTICIPANT", true],
      [3, "TELEPHONE", null, "PRESENT", "SUIVI", "EMPLOYEUR", true],
      [4, "FACE_A_FACE", null, "ABSENT_EXCUSE", "SUIVI", "PARTICIPANT", true],
    ]);
    expect(rejets.map((r) => [r.ligne, r.colonne, r.valeur, r.personnelle, r.rangeeGardee, r.raison])).toEqual([
      [5, "Suivi", "", true, false, "modalité ni saisie ni reconnue dans le texte du suivi"],
      [6, "Suivi", "", true, false, "modalité ni saisie ni reconnue dans le texte du suivi"],
    ]);
    expect(sources.every(countsClose)).toBe(true);
    expect(sources[0]?.detailEcartees.doublon).toBe(1);
  });

  it("count their deduced values per file, mark them, and make their columns known", async () => {
    const { tables, valeursDeduites, avis } = await readFiles(
      { "suivi.csv": file },
      { profil, keepDeducedTexts: true },
    );
    const data = tables.entretiens;
    // 45mn and physique; appel and employeur; physique and absence excusée
    expect([...valeursDeduites]).toEqual([[0, 6]]);
    expect([0, 1, 2].map((i) => data?.deductions?.of(i))).toEqual([
      ["modalite", "duree"],
      ["modalite", "interlocuteur"],
      ["modalite", "presence"],
    ]);
    expect(data?.deductions?.textOf(1)).toEqual({ text: "appel employeur", length: 15 });
    expect([...(data?.mapped ?? [])].sort()).toEqual(
      ["commentaire", "date", "duree", "interlocuteur", "modalite", "participant", "presence"].sort(),
    );
    expect(avis.map((a) => a.message)).toContain("6 valeurs déduites du texte du suivi, comme le profil le demande");
  });

  it("keep only the length of their text unless it is asked for", async () => {
    const { tables } = await readFiles({ "suivi.csv": file }, { profil });
    expect(tables.entretiens?.deductions?.textOf(1)).toEqual({ text: null, length: 15 });
  });
});

describe("columns beside the text", () => {
  const file = csv(
    "N° dossier;Date;Modalité;Durée;Présence;Suivi",
    "P1;05/03/2026;Visio;30;Présent;RDV physique 45 min, absent",
    "P1;06/03/2026;;;;RDV physique 45 min",
    "P1;07/03/2026;Mail;abc;;tel 10 min",
    "P1;08/03/2026;inconnu;;;tel 10 min",
    "P1;09/03/2026;;;;point CV",
  );

  it("are never replaced, even when their cell is unreadable; only empty cells are filled", async () => {
    const { tables, rejets, valeursDeduites } = await readFiles({ "suivi.csv": file }, { profil });
    const rows = tables.entretiens?.rows() ?? [];
    expect(rows.map((r) => [r.ligne, r.modalite, r.duree, r.presence])).toEqual([
      [2, "VISIO", 30, "PRESENT"],
      [3, "FACE_A_FACE", 45, null],
      [4, "MAIL", null, null],
    ]);
    expect(rejets.map((r) => [r.ligne, r.colonne, r.rangeeGardee])).toEqual([
      [4, "Durée", true],
      [5, "Modalité", false],
      [6, "Suivi", false],
    ]);
    expect([...valeursDeduites]).toEqual([[0, 2]]);
    expect([0, 1, 2].map((i) => tables.entretiens?.deductions?.of(i))).toEqual([[], ["modalite", "duree"], []]);
  });

  it("serve alone without the profile", async () => {
    const { tables, valeursDeduites, avis } = await readFiles({ "suivi.csv": file });
    expect(tables.entretiens?.rows().map((r) => r.ligne)).toEqual([2, 4]);
    expect(tables.entretiens?.deductions).toBeNull();
    expect(valeursDeduites.size).toBe(0);
    expect(avis.some((a) => a.message.includes("déduite"))).toBe(false);
  });
});

describe("deduction asked for in vain", () => {
  it("says that nothing was deduced", async () => {
    const file = csv("N° dossier;Date;Modalité;Suivi", "P1;05/03/2026;Visio;point CV");
    const { avis, valeursDeduites } = await readFiles({ "suivi.csv": file }, { profil });
    expect(valeursDeduites.size).toBe(0);
    expect(avis.map((a) => a.message)).toContain("aucune valeur déduite du texte du suivi, comme le profil le demande");
  });

  it("changes nothing without a column of texts: the modality stays required", async () => {
    const file = csv("N° dossier;Date;Durée", "P1;05/03/2026;30");
    await expect(readFiles({ "suivi.csv": file }, { profil })).rejects.toThrow(/manque|n'est pas reconnu/);
  });

  it("still tells a sheet of signatures from contacts", async () => {
    const file = csv(
      "N° dossier;Date;Durée;Motif;Signature du participant;Observations",
      "P1;05/03/2026;30;CV;oui;rdv physique",
    );
    const { sources } = await readFiles({ "suivi.csv": file }, { profil });
    expect(sources.map((s) => s.table)).toEqual(["emargements"]);
  });
});

describe("the same text, in a workbook's sheet or a CSV of any encoding", () => {
  it("gives the same values", async () => {
    const text = csv(SUIVI, "P1;05/03/2026;entretien tél 1/4h", 'P1;06/03/2026;"RDV physique', '45 min"');
    const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
    const [a, b] = [await readFiles({ "s.csv": text }, { profil }), await readFiles({ "s.csv": bytes }, { profil })];
    const values = (e: typeof a) => e.tables.entretiens?.rows().map((r) => [r.modalite, r.duree]);
    expect(values(a)).toEqual([
      ["TELEPHONE", 15],
      ["FACE_A_FACE", 45],
    ]);
    expect(values(b)).toEqual(values(a));
  });
});
