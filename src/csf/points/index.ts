import type { PointControle } from "../point.ts";
import { POINTS_ENTREE } from "./entree.ts";
import { POINTS_SORTIE } from "./sortie.ts";
import { POINTS_SUIVI } from "./suivi.ts";

/** Every point of §III and the Annexes that the control looks at, person by person, in order. */
export const POINTS: readonly PointControle[] = [...POINTS_ENTREE, ...POINTS_SUIVI, ...POINTS_SORTIE];
