#!/usr/bin/env node
import * as module from "node:module";
import { fileURLToPath } from "node:url";

// what the engine compiled is kept beside the program, where it may write (docs/decisions/0029-vitesse.md); Node 20 cannot
module.enableCompileCache?.(fileURLToPath(new URL("../cache", import.meta.url)));
const { main } = await import("../dist/cli.js");

process.exitCode = await main(process.argv.slice(2));
