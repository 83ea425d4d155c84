import * as z from "zod";
import { defineFeu } from "./regle-feu.ts";

export default defineFeu({
  id: "LEC-11",
  titre: "Un fichier coupé, ou qui a changé pendant la lecture",
  definition: () =>
    "Un fichier dont la dernière ligne est coupée, ou qui a été enregistré pendant qu'il était lu : rouge. Un fichier qui finit sans fin de ligne, au contraire des autres, sans que rien dise si sa dernière case est entière : orange.",
  params: z.strictObject({}),
  juger: ({ extraction }) =>
    extraction.empechements
      .filter(({ genre }) => genre === "coupe" || genre === "peut_etre_coupe" || genre === "change")
      .map(({ genre, fichier, message, tables }) => ({
        couleur: genre === "peut_etre_coupe" ? ("orange" as const) : ("rouge" as const),
        fichiers: fichier === null ? [] : [fichier],
        message,
        remede:
          genre === "peut_etre_coupe"
            ? "Vérifiez sa dernière ligne dans le logiciel ; si elle manque, refaites l'export."
            : genre === "coupe"
              ? "Refaites l'export, ou recopiez le fichier en entier, puis relancez."
              : "Attendez la fin de l'enregistrement ou de la synchronisation, puis relancez.",
        reserve: {
          // a file's name may name someone, and reserves go to everyone
          texte:
            genre === "coupe"
              ? "un fichier coupé"
              : genre === "peut_etre_coupe"
                ? "un fichier peut-être coupé"
                : "un fichier changé pendant la lecture",
          lit: tables,
        },
      })),
  exemple: null,
});
