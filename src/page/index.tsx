import { render } from "preact";
import { Page } from "./page.tsx";
import type { Fichier, Resultat } from "./protocole.ts";
import { demander } from "./travail.ts";

declare global {
  interface Window {
    /** For other programs and tests: the same run as `node bin/plie.js`, in the same worker. */
    plie: { executer(argv: readonly string[], fichiers: readonly Fichier[]): Promise<Resultat> };
  }
}

window.plie = { executer: (argv, fichiers) => demander("executer", [argv, fichiers]) };

const racine = document.getElementById("page");
if (racine) render(<Page />, racine);
