import { z } from "zod";
import { defineFeu } from "./regle-feu.ts";

export default defineFeu({
  id: "LEC-11",
  titre: "Un fichier coupé, ou qui a changé pendant la lecture",
  definition: () => "Un fichier dont la dernière ligne est coupée, ou qui a été enregistré pendant qu'il était lu.",
  params: z.strictObject({}),
  juger: ({ extraction }) =>
    extraction.empechements
      .filter(({ genre }) => genre === "coupe" || genre === "change")
      .map(({ genre, fichier, message, tables }) => ({
        couleur: "rouge" as const,
        fichiers: fichier === null ? [] : [fichier],
        message,
        remede:
          genre === "coupe"
            ? "Refaites l'export, ou recopiez le fichier en entier, puis relancez."
            : "Attendez la fin de l'enregistrement ou de la synchronisation, puis relancez.",
        reserve: {
          // a file's name may name someone, and reserves go to everyone
          texte: genre === "coupe" ? "un fichier coupé" : "un fichier changé pendant la lecture",
          lit: tables,
        },
      })),
  exemple: null,
});
