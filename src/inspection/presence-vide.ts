import { frPercent } from "../core/format.ts";
import { compareText } from "../core/text.ts";
import type { PresenceVide } from "./inspection.ts";
import type { Observations, PresencesVues } from "./observations.ts";

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
  const partFaceAFace = faceAFace.lignes === 0 ? 0 : faceAFace.vides / faceAFace.lignes;
  return { modalites, partFaceAFace, ...conseil(partFaceAFace, faceAFace) };
}

type Conseil = Pick<PresenceVide, "recommandation" | "pourquoi">;

function conseil(part: number, { lignes, vides, videsAvecDuree, presents }: PresencesVues): Conseil {
  const dire = (recommandation: Conseil["recommandation"], pourquoi: string) => ({ recommandation, pourquoi });
  if (vides === 0) return dire(null, "toutes les présences en face à face sont remplies");
  if (part <= PART_MAX) {
    const limite = frPercent(PART_MAX, 0);
    return dire(
      null,
      `${frPercent(part)} de présences vides en face à face, pas plus de ${limite} : elles restent à préciser`,
    );
  }
  if (presents <= (lignes - vides) * PRESENT_RARE)
    return dire("PRESENT", "« présent » n'est presque jamais écrit : seules les absences le sont");
  if (videsAvecDuree >= vides * AVEC_DUREE)
    return dire("PRESENT", `${frPercent(videsAvecDuree / vides, 0)} des présences vides ont une durée`);
  return dire("A_PRECISER", "« présent » est écrit ailleurs, et ces lignes n'ont souvent pas de durée");
}
