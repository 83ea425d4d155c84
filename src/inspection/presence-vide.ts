import { frPercent } from "../core/format.ts";
import { compareText } from "../core/text.ts";
import type { PresenceVide } from "./inspection.ts";
import type { Observations } from "./observations.ts";

/** Share of empty presences from which the profile must say what they mean (precisions.md, General 12). */
const PART_MAX = 0.3;
/** Below this share of « présent » among the filled cells, nobody types it: an empty cell is what they do instead. */
const PRESENT_RARE = 0.05;
/** Above this share, empty presences have a duration: the contact took place. */
const AVEC_DUREE = 0.8;

/** What empty presences seem to mean; null without a column of presence. */
export function presenceVide({ presences, presenceConnue }: Observations): PresenceVide | null {
  if (!presenceConnue) return null;
  const modalites = [...presences]
    .sort(([a], [b]) => compareText(a, b))
    .map(([modalite, { lignes, vides }]) => ({ modalite, lignes, vides }));
  const faceAFace = presences.get("FACE_A_FACE") ?? { lignes: 0, vides: 0, videsAvecDuree: 0, presents: 0 };
  const { lignes, vides, videsAvecDuree, presents } = faceAFace;
  const partFaceAFace = lignes === 0 ? 0 : vides / lignes;
  return { modalites, partFaceAFace, ...conseil(partFaceAFace, lignes - vides, presents, vides, videsAvecDuree) };
}

function conseil(
  part: number,
  remplies: number,
  presents: number,
  vides: number,
  avecDuree: number,
): Pick<PresenceVide, "recommandation" | "pourquoi"> {
  if (vides === 0) return { recommandation: null, pourquoi: "toutes les présences en face à face sont remplies" };
  if (part <= PART_MAX) {
    const pourquoi = `${frPercent(part)} de présences vides en face à face, pas plus de ${frPercent(PART_MAX, 0)} : elles restent à préciser`;
    return { recommandation: null, pourquoi };
  }
  if (presents <= remplies * PRESENT_RARE) {
    return {
      recommandation: "PRESENT",
      pourquoi: "« présent » n'est presque jamais écrit : seules les absences le sont",
    };
  }
  if (avecDuree >= vides * AVEC_DUREE) {
    return {
      recommandation: "PRESENT",
      pourquoi: `${frPercent(avecDuree / vides, 0)} des présences vides ont une durée`,
    };
  }
  return {
    recommandation: "A_PRECISER",
    pourquoi: "« présent » est écrit ailleurs, et ces lignes n'ont souvent pas de durée",
  };
}
