import { z } from "zod";
import type { RegleFeu } from "../../feux/regle-feu.ts";
import { craie, plier, type Terminal } from "./style.ts";

/** What a light is, when it is lit with the thresholds in force, and how each of them is set. */
export function regleFeuTexte(
  { id, titre, definition, params }: RegleFeu,
  valeurs: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): string {
  const c = craie(terminal);
  const champs = params instanceof z.ZodObject ? Object.entries<z.ZodType>(params.shape) : [];
  const seuils = champs.map(([nom, champ]) =>
    plier(`  ${nom}: ${String(valeurs[nom])}  ${champ.description ?? ""}`, terminal.colonnes, "    "),
  );
  return [
    `${c.bold(id)}  ${titre}`,
    "",
    plier(definition(valeurs), terminal.colonnes),
    ...(seuils.length > 0 ? ["", c.bold("Seuils (plie.yaml, « feux »)"), ...seuils] : []),
    "",
    plier(
      `Un feu rouge arrête tout ; « --malgre ${id} », ou « feux: { ${id}: accepte } » dans le profil, continue en le disant partout.`,
      terminal.colonnes,
    ),
    "",
  ].join("\n");
}
