// A control's grid, pages and observations, filled, then opened and saved again by LibreOffice: what is read back is the
// same, to the byte of the grid and of the report that come out of it.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CONTRADICTOIRE_AU, extractionJouee, GRAINE, PERIODE, TAILLE, TIRAGE_AU } from "./controle-joue.mjs";
import { remplirClasseur } from "./remplir-classeur.mjs";
import { convert } from "./soffice.mjs";

const out = mkdtempSync(join(tmpdir(), "plie-csf-"));
const DECISION = "Décision du gestionnaire";

function csf(...argv) {
  const { status, stderr } = spawnSync(process.execPath, ["bin/plie.js", "csf", ...argv, "--silencieux"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`plie csf ${argv.join(" ")} ended with ${status}: ${stderr}`);
}

try {
  for (const quand of ["tirage", "contradictoire"]) {
    mkdirSync(join(out, quand));
    for (const [nom, texte] of extractionJouee(quand)) writeFileSync(join(out, quand, nom), texte);
  }
  const tirage = join(out, "1");
  csf(
    ...[join(out, "tirage"), "--periode", PERIODE, "--arrete", TIRAGE_AU, "--taille", TAILLE, "--graine", GRAINE],
    ...["--strates", "structure", "--observations", "15/09/2026", "--sortie", tirage],
  );
  const rempli = join(out, "rempli");
  mkdirSync(rempli);
  const noms = readdirSync(tirage).filter((nom) => /grille|fiches|observations/.test(nom));
  let saisies = 0;
  for (const nom of noms) {
    const premiere = nom.includes("fiches") ? "Point" : "Participant";
    await remplirClasseur(join(tirage, nom), join(rempli, nom), premiere, (feuille, textes, taper) => {
      const point = textes.get("Point") ?? "";
      const ouvert = [textes.get("Réponse du programme"), textes.get("Programme")].includes("À vérifier sur pièce");
      const titre = nom.includes("fiches") ? "Décision" : DECISION;
      if (nom.includes("observations")) {
        taper("Réponse de la structure", `Réponse « ${point} » ; l'été`);
        taper("Date de la pièce", new Date("2026-03-18T00:00:00Z"));
        taper("Répondu le", "16/09/2026");
      } else if (ouvert && (feuille === "Grille" ? point < "2" : point >= "2")) {
        taper(titre, "s.o.");
        taper("Commentaire", "12,5 & <vu>");
      } else if (textes.has("Constaté sur place")) taper("Constaté sur place", "Détruite");
      else return;
      saisies++;
    });
  }
  if (saisies < 100) throw new Error(`only ${saisies} cells filled: nothing to compare`);
  const formats = ["xlsx", "ods"];
  for (const format of formats) {
    convert(
      noms.map((nom) => join(rempli, nom)),
      format,
      join(out, format),
    );
    // one name for both: what is written cites it
    for (const nom of readdirSync(join(out, format))) {
      renameSync(join(out, format, nom), join(out, format, nom.replace(/\.ods$/, ".xlsx")));
    }
  }
  for (const [dans, sortie] of [
    [rempli, "avant"],
    ...formats.map((format) => [join(out, format), `apres-${format}`]),
  ]) {
    csf(
      ...[join(out, "contradictoire"), "--arrete", CONTRADICTOIRE_AU, "--rapport", "contradictoire"],
      ...noms.flatMap((nom) => [
        nom.includes("grille") ? "--reprise" : nom.includes("fiches") ? "--fiches" : "--reponses",
        join(dans, nom),
      ]),
      ...["--sortie", join(out, sortie)],
    );
  }
  const ecrits = readdirSync(join(out, "avant"));
  const differents = formats.flatMap((format) =>
    ecrits
      .filter((nom) => !readFileSync(join(out, "avant", nom)).equals(readFileSync(join(out, `apres-${format}`, nom))))
      .map((nom) => `${nom} (${format})`),
  );
  if (differents.length > 0) throw new Error(`not the same once saved by LibreOffice: ${differents.join(", ")}`);
  console.log(
    `csf, LibreOffice: ${noms.length} workbooks, ${saisies} lines filled, ${ecrits.length} files written the same, from .xlsx and from .ods`,
  );
} finally {
  rmSync(out, { recursive: true, force: true });
}
