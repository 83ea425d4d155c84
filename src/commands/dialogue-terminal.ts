import type { Readable, Writable } from "node:stream";
import { sansControles } from "../core/controles.ts";
import type { Dialogue } from "../inspection/dialogue.ts";

/** Answers shown at once in a list. */
const VISIBLES = 12;

/** The library writes « none » for nothing ticked; everything else it writes is ours. */
function enFrancais(output: Writable): Writable {
  const traduit = (texte: string) => texte.replace(/(?<=\u001b\[2m|│ {2})none(?=\u001b\[22m|\s|$)/g, "aucune");
  return Object.create(output, {
    write: { value: (chunk: unknown) => output.write(typeof chunk === "string" ? traduit(chunk) : chunk) },
  }) as Writable;
}

/** Questions on a terminal; the prompt library is loaded only when they are asked. */
export async function dialogueAuTerminal(input: Readable, output: Writable): Promise<Dialogue> {
  const { confirm, isCancel, multiselect, select } = await import("@clack/prompts");
  const commun = { input, output: enFrancais(output) };
  const options = (choix: Parameters<Dialogue["choisir"]>[0]["choix"]) =>
    choix.map(({ valeur, libelle, indice }) => ({
      value: valeur,
      label: sansControles(libelle),
      ...(indice === undefined ? {} : { hint: sansControles(indice) }),
    }));
  return {
    async choisir({ message, choix, initiale }) {
      const reponse = await select({
        message: sansControles(message),
        options: options(choix),
        maxItems: VISIBLES,
        showInstructions: false,
        ...(initiale === undefined ? {} : { initialValue: initiale }),
        ...commun,
      });
      return isCancel(reponse) ? null : reponse;
    },
    async cocher({ message, choix, cochees }) {
      const reponse = await multiselect({
        message: `${sansControles(message)} (espace pour cocher, entrée pour finir)`,
        options: options(choix),
        initialValues: [...cochees],
        required: false,
        maxItems: VISIBLES,
        showInstructions: false,
        ...commun,
      });
      return isCancel(reponse) ? null : reponse;
    },
    async confirmer({ message, initiale }) {
      const reponse = await confirm({
        message: sansControles(message),
        initialValue: initiale,
        active: "Oui",
        inactive: "Non",
        ...commun,
      });
      return isCancel(reponse) ? null : reponse;
    },
  };
}
