// Command lines run in a node of any version, one after the other in one process, in a folder of its own.
import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { VERSION } from "../build-options.mjs";

const empreinte = (octets) => createHash("sha256").update(octets).digest("hex");

/** Paths of the files under a folder. */
export function fichiersDe(racine, sous = "") {
  return readdirSync(join(racine, sous)).flatMap((nom) => {
    const chemin = sous === "" ? nom : `${sous}/${nom}`;
    return statSync(join(racine, chemin)).isDirectory() ? fichiersDe(racine, chemin) : [chemin];
  });
}

/** What tells a file from the one of the same name that a command wrote anew. */
const marquesDe = (racine) =>
  new Map(
    fichiersDe(racine).map((chemin) => {
      const { ino, size, mtimeMs } = statSync(join(racine, chemin));
      return [chemin, `${ino} ${size} ${mtimeMs}`];
    }),
  );

/** A node that runs commands; `executable`: that of another version. */
export class Node {
  #enfant;
  #racine = null;

  constructor(executable = process.execPath) {
    const env = { ...process.env, PLIE_VERSION: VERSION };
    this.#enfant = fork("scripts/page/serie.mjs", { env, stdio: "inherit", execPath: executable });
  }

  /** A new folder, with these files. */
  repartir(fichiers) {
    this.#oublier();
    this.#racine = realpathSync(mkdtempSync(join(tmpdir(), "plie-page-")));
    for (const [chemin, octets] of fichiers) {
      mkdirSync(join(this.#racine, chemin, ".."), { recursive: true });
      writeFileSync(join(this.#racine, chemin), octets);
    }
  }

  /** Runs one command: its status, its texts, and the hash of each file that it wrote, by path. */
  async executer(argv) {
    const avant = marquesDe(this.#racine);
    this.#enfant.send({ argv, dossier: this.#racine });
    const [{ statut, sortie, erreurs }] = await once(this.#enfant, "message");
    const ecrits = [...marquesDe(this.#racine)].filter(([chemin, marque]) => avant.get(chemin) !== marque);
    const empreintes = ecrits.map(([chemin]) => [chemin, empreinte(readFileSync(join(this.#racine, chemin)))]);
    // the current folder has a name on a disk, and none in a page
    const sansDossier = (texte) => texte.replaceAll(`${this.#racine}/`, "");
    return { statut, sortie: sansDossier(sortie), erreurs: sansDossier(erreurs), ecrits: new Map(empreintes) };
  }

  fermer() {
    this.#enfant.disconnect();
    this.#oublier();
  }

  #oublier() {
    if (this.#racine !== null) rmSync(this.#racine, { recursive: true, force: true });
  }
}
