import { lePlusProche } from "../core/proches.ts";
import { INDICATEURS } from "../indicators/index.ts";
import type { Indicateur, Ventilation } from "../indicators/indicator.ts";
import { estFse } from "../indicators/rythme.ts";
import { montre } from "./place.ts";

/** Figures that may be given a target. */
const CHIFFRES: ReadonlyMap<string, Indicateur> = new Map(
  INDICATEURS.filter(({ ventilations }) => ventilations.length > 0).map((i) => [i.id, i]),
);

type Coupe = Readonly<Record<string, string>>;

interface Refus {
  champ: "indicateur" | "ventilation";
  message: string;
}

/** Why no figure answers to a target: no indicator of that name, or none cut in that way; null where one may. */
export function cibleRefusee({ indicateur, ventilation }: { indicateur: string; ventilation: Coupe }): Refus | null {
  const connu = CHIFFRES.get(indicateur);
  if (connu === undefined) {
    const proche = lePlusProche(indicateur, CHIFFRES.keys());
    const suite = proche === null ? " ; « plie indicateurs » les liste" : ` : le plus proche est « ${proche} »`;
    return { champ: "indicateur", message: `aucun indicateur « ${montre(indicateur)} »${suite}` };
  }
  const totale = Object.keys(ventilation).length === 0;
  // without a sexe, the target of a code is about their total
  if ((totale && estFse(indicateur)) || connu.ventilations.some((v) => repond(v, ventilation))) return null;
  const admises = [...new Set(connu.ventilations.flatMap(ecrites))].join(", ou ");
  return {
    champ: totale ? "indicateur" : "ventilation",
    message: `« ${indicateur} » ne se compte pas ainsi : écrivez ${admises}`,
  };
}

/** True of a cut that the ventilation has; a list that is not closed has any value. */
function repond({ cles, fixe = {}, valeurs }: Ventilation, coupe: Coupe): boolean {
  return (
    Object.keys(coupe).length === cles.length + Object.keys(fixe).length &&
    Object.entries(fixe).every(([cle, valeur]) => coupe[cle] === valeur) &&
    cles.every((cle) => coupe[cle] !== undefined && (cles.length > 1 || (valeurs?.includes(coupe[cle]) ?? true)))
  );
}

/** « ventilation: { forme: caen } », one for each value of a closed list; « ventilation: { motif: … } » of any other. */
function ecrites({ cles, fixe = {}, valeurs }: Ventilation): string[] {
  const fixes = Object.entries(fixe).map(([cle, valeur]) => `${cle}: ${valeur}`);
  const [seule, autre] = cles;
  if (seule === undefined && fixes.length === 0) return ["l'objectif sans ventilation"];
  const dites = seule !== undefined && autre === undefined && valeurs ? valeurs.map((v) => [`${seule}: ${v}`]) : null;
  return (dites ?? [cles.map((cle) => `${cle}: …`)]).map(
    (propres) => `ventilation: { ${[...fixes, ...propres].join(", ")} }`,
  );
}
