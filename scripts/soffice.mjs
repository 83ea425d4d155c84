// LibreOffice without a window, as the checks and the pictures use it: one run for all the files given.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Milliseconds that one run may take. */
const PATIENCE = 300_000;

/** Settings of a French machine: decimal comma, as users see it. */
const FRENCH = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item>
</oor:items>`;

/** Converts files to `format` (`pdf`, `xlsx`…) into `folder`, which keeps each file's name but its ending. */
export function convert(files, format, folder) {
  mkdirSync(folder, { recursive: true });
  // a profile of its own: a LibreOffice that runs elsewhere is neither used nor disturbed
  const profile = mkdtempSync(join(tmpdir(), "plie-soffice-"));
  try {
    mkdirSync(join(profile, "user"));
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), FRENCH);
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        folder,
        ...files,
      ],
      { stdio: ["ignore", "ignore", "pipe"], timeout: PATIENCE },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
