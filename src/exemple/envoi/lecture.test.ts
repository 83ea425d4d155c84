import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { DISQUE_NODE } from "../../disque/disque-node.ts";
import { listInputs } from "../../ingest/list-inputs.ts";
import { PROFIL_VIDE } from "../../ingest/profile.ts";
import { readExtraction } from "../../ingest/read-extraction.ts";
import type { RejetAttendu } from "./ecrire.ts";
import type { LectureAttendue } from "./liste-csv.ts";

const DOSSIER = fileURLToPath(new URL("../../../samples/plie-fictif", import.meta.url));

it("is read without a profile, to the counts and rejects that the sample tells", async () => {
  const { sources, rejets } = await readExtraction(await listInputs(DISQUE_NODE, [DOSSIER]), { profil: PROFIL_VIDE });
  const attendu: { lectures: LectureAttendue[]; rejets: RejetAttendu[] } = JSON.parse(
    readFileSync(`${DOSSIER}/attendu.json`, "utf8"),
  );
  for (const { fichier, feuille, acceptees, rejetees, vides, entetes, totaux, doublons } of attendu.lectures) {
    const lues = sources.filter((s) => s.fichier === fichier && s.feuille === feuille);
    expect(lues.length).toBe(fichier === "liste-participants.csv" ? 2 : 1);
    for (const s of lues) {
      const { vide, entete, total, doublon } = s.detailEcartees;
      const comptes = [s.acceptees, s.rejetees, vide, entete, total, doublon];
      expect([fichier, ...comptes]).toEqual([fichier, acceptees, rejetees, vides, entetes, totaux, doublons]);
    }
  }
  const cle = ({ fichier, ligne, colonne, valeur, rangeeGardee }: Omit<RejetAttendu, "explication">) =>
    [fichier, ligne, colonne, valeur, rangeeGardee].join("|");
  expect(rejets.map(cle).sort()).toEqual(attendu.rejets.map(cle).sort());
});
