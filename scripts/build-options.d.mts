import type { BuildOptions } from "esbuild";

export const OPTIONS: BuildOptions;
export const PARTOUT: BuildOptions;
export const BIBLIOTHEQUE: BuildOptions;
