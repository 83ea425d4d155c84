import type { PersonneControlee } from "./controle.ts";
import type { GrilleLue } from "./lire-grille.ts";
import { REPONSES } from "./point.ts";
import { POINTS } from "./points/index.ts";
import { sommeVide } from "./temps.ts";
import type { Tire } from "./tirage.ts";

const ABSENT = "N'est plus dans cette extraction : réponse de la grille reprise, gardée.";

/** A person of the sample who is no longer in the extraction, as the grid read back has them: nothing is lost. */
export function personneAbsente(
  tire: Tire,
  { lignes, charges }: Pick<GrilleLue, "lignes" | "charges">,
): PersonneControlee {
  const siennes = lignes.filter((l) => l.participant === tire.participant);
  const { apap = "", structure = "" } = charges.get(tire.participant) ?? {};
  return {
    ...tire,
    apap: apap || null,
    structure: structure || null,
    sexe: null,
    sortie: "absent de l'extraction",
    minutes: 0,
    nom: null,
    parcours: [],
    statuts: [],
    sorties: [],
    points: siennes.flatMap(({ point: id, reponse: lue, constate }) => {
      const point = POINTS.find((p) => p.id === id);
      const reponse = REPONSES.find((r) => r === lue);
      const dit = constate.startsWith(ABSENT) ? constate : `${ABSENT} ${constate}`.trim();
      return point && reponse
        ? [{ point, reponse, constate: dit, fautes: [], preuves: [], apresCoup: 0, apresTirage: 0 }]
        : [];
    }),
    temps: sommeVide(),
  };
}
