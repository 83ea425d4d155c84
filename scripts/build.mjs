// Bundles src/cli.ts into dist/: one entry, one lazily loaded chunk per command (docs/decisions/0001-architecture.md).
import { rmSync } from "node:fs";
import { build } from "esbuild";
import { OPTIONS } from "./build-options.mjs";

rmSync("dist", { recursive: true, force: true });
await build(OPTIONS);
