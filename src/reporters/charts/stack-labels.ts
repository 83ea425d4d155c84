/** One part of a stack, in the units of the drawing: its middle, its height, and whether its number must be read. */
export interface Part {
  middle: number;
  height: number;
  enAvant: boolean;
}

/**
 * Which parts of one stack have their number: those that must be read first, however thin; then those that hold theirs and hide
 * none. `least`: height that holds a number; `apart`: between the middles of two of them.
 */
export function labelled(parts: readonly Part[], least: number, apart: number): boolean[] {
  const shown = parts.map(() => false);
  const ranks = parts.map((_, i) => i).sort((a, b) => Number(parts[b]?.enAvant) - Number(parts[a]?.enAvant));
  for (const i of ranks) {
    const part = parts[i];
    if (part === undefined || part.height <= 0 || (!part.enAvant && part.height < least)) continue;
    shown[i] = parts.every((other, j) => !shown[j] || Math.abs(other.middle - part.middle) >= apart);
  }
  return shown;
}
