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
  champ: "indicateur" | "ventilation" | "valeur";
  message: string;
}

interface CibleEcrite {
  indicateur: string;
  valeur: number;
  ventilation: Coupe;
}

/** A load may be above 1, but ten times what a full time holds is a percentage. */
const CHARGE_MAX = 10;

/** Why no figure answers to a target: no indicator of that name, none cut in that way, a share above 1; null where one may. */
export function cibleRefusee({ indicateur, valeur, ventilation }: CibleEcrite): Refus | null {
  const connu = CHIFFRES.get(indicateur);
  if (connu === undefined) {
    const proche = lePlusProche(indicateur, CHIFFRES.keys());
    const suite = proche === null ? " ; « plie indicateurs » les liste" : ` : le plus proche est « ${proche} »`;
    return { champ: "indicateur", message: `aucun indicateur « ${montre(indicateur)} »${suite}` };
  }
  const totale = Object.keys(ventilation).length === 0;
  // without a sexe, the target of a code is about their total
  if ((totale && estFse(indicateur)) || connu.ventilations.some((v) => repond(v, ventilation)))
    return partRefusee(connu, valeur);
  const admises = [...new Set(connu.ventilations.flatMap(ecrites))].join(", ou ");
  return {
    champ: totale ? "indicateur" : "ventilation",
    message: `« ${indicateur} » ne se compte pas ainsi : écrivez ${admises}`,
  };
}

/** « 95 » for 95 %: it would be late for ever. */
function partRefusee({ id, unite }: Indicateur, valeur: number): Refus | null {
  if (unite !== "part" || valeur <= (id === "charge" ? CHARGE_MAX : 1)) return null;
  return { champ: "valeur", message: `une part s'écrit de 0 à 1 ; ${valeur} % s'écrit ${valeur / 100}` };
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
