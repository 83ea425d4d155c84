import type { Feu } from "./feu.ts";
import { PlieError } from "./plie-error.ts";

/**
 * Red lights that nothing accepts: the job stops before any figure, and nothing is written (domaine.md §3.1). All the
 * lights are there, to be printed together.
 */
export class FeuxRouges extends PlieError {
  override name = "FeuxRouges";

  constructor(
    readonly feux: readonly Feu[],
    /** The output that was asked for: with `json`, the object with `feux` goes there. */
    readonly format: string | null = null,
  ) {
    super(feux.map(({ id, message, remede }) => `${id} : ${message} ${remede}`).join("\n"));
  }
}
