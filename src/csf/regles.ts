import { RULES } from "../rules/index.ts";
import { POINTS } from "./points/index.ts";

/** Rules that the control looks at: those of its points, and EMP-02, which excludes minutes. */
export const REGLES_CSF = RULES.filter((r) => r.id === "EMP-02" || POINTS.some((p) => p.regles.includes(r.id)));

/** Rules of what is due once per record, whatever the year of integration. */
export const REGLES_ENTREE = RULES.filter((r) => POINTS.some((p) => p.unefois && p.regles.includes(r.id)));
