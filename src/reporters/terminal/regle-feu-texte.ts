import * as z from "zod";
import type { RegleFeu } from "../../feux/regle-feu.ts";
import { note, noteTitree } from "../document/blocs.ts";
import { blocsTexte } from "./document.ts";
import type { Terminal } from "./style.ts";

/** What a light is, when it is lit with the thresholds in force, and how each of them is set. */
export function regleFeuTexte(
  { id, titre, definition, params }: RegleFeu,
  valeurs: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): string {
  const champs = params instanceof z.ZodObject ? Object.entries<z.ZodType>(params.shape) : [];
  return `${blocsTexte(
    [
      noteTitree(`${id}  ${titre}`, definition(valeurs)),
      noteTitree(
        "Seuils (plie.yaml, « feux »)",
        champs.map(([nom, champ]) => `${nom}: ${String(valeurs[nom])}  ${champ.description ?? ""}`),
      ),
      note(
        `Un feu rouge arrête tout ; « --malgre ${id} », ou « feux: { ${id}: accepte } » dans le profil, continue en le disant partout.`,
      ),
    ],
    terminal,
  )}\n`;
}
