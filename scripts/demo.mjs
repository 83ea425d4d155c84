// The month of the fictional PLIE, end to end, into demo/; prints where to look.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";

rmSync("demo", { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  ["bin/plie.js", "mensuel", "samples/plie-fictif", "--mois", "2026-10", "--sortie", "demo"],
  { stdio: "inherit" },
);
process.exitCode = status ?? 1;
