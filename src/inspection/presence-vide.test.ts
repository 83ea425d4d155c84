import { describe, expect, it } from "vitest";
import { csv } from "../ingest/extraction-fixture.ts";
import { inspecte } from "./inspection-fixture.ts";

/** Ten face-to-face lines: some with « présent », some absences, the rest empty, with or without a duration. */
async function conseil({ presents = 0, absents = 0, avecDuree = 0 }) {
  const lignes = Array.from({ length: 20 }, (_, i) => {
    const presence = i < presents ? "Présent" : i < presents + absents ? "Absent" : "";
    const duree = presence === "" && i >= 20 - avecDuree ? "45" : "";
    return `P${i};05/03/2026;Face à face;${presence};${duree}`;
  });
  const fichier = csv("Participant;Date;Modalité;Présence;Durée", ...lignes, "P1;06/03/2026;Tél;;");
  return (await inspecte({ "suivi.csv": fichier })).presenceVide;
}

describe("empty presences", () => {
  it("need nothing up to 30 % of the face-to-face lines", async () => {
    expect(await conseil({ presents: 14 })).toMatchObject({ partFaceAFace: 0.3, recommandation: null });
    expect(await conseil({ presents: 20 })).toMatchObject({ partFaceAFace: 0, recommandation: null });
  });

  it("seem to mean present when « présent » is never written", async () => {
    const vide = await conseil({ absents: 2 });
    expect(vide).toMatchObject({ partFaceAFace: 0.9, recommandation: "PRESENT" });
    expect(vide?.pourquoi).toContain("seules les absences le sont");
  });

  it("seem to mean present when most of them have a duration", async () => {
    expect(await conseil({ presents: 10, avecDuree: 8 })).toMatchObject({
      partFaceAFace: 0.5,
      recommandation: "PRESENT",
    });
    expect(await conseil({ presents: 10, avecDuree: 7 })).toMatchObject({ recommandation: "A_PRECISER" });
  });

  it("are told for each modality", async () => {
    expect((await conseil({ presents: 14 }))?.modalites).toEqual([
      { modalite: "FACE_A_FACE", lignes: 20, vides: 6 },
      { modalite: "TELEPHONE", lignes: 1, vides: 1 },
    ]);
  });

  it("are nothing without a column of presence", async () => {
    const fichier = csv("Participant;Date;Modalité", "P1;05/03/2026;Visio");
    expect((await inspecte({ "suivi.csv": fichier })).presenceVide).toBeNull();
  });
});
