import lec01 from "./lec-01-non-lu.ts";
import lec02 from "./lec-02-numeros-sans-personne.ts";
import lec03 from "./lec-03-deux-numerotations.ts";
import lec04 from "./lec-04-ancienne-extraction.ts";
import lec05 from "./lec-05-dates-americaines.ts";
import lec06 from "./lec-06-lignes-rejetees.ts";
import lec07 from "./lec-07-nom-deux-facons.ts";
import lec08 from "./lec-08-moins-qu-avant.ts";
import lec09 from "./lec-09-colonne-illisible.ts";
import lec10 from "./lec-10-colonne-a-relier.ts";
import lec11 from "./lec-11-fichier-change.ts";
import lec12 from "./lec-12-mois-non-couverts.ts";
import lec13 from "./lec-13-durees-sans-unite.ts";
import type { RegleFeu } from "./regle-feu.ts";

/** Every light, in the order in which they are printed. */
export const REGLES_FEUX: readonly RegleFeu[] = [
  lec01,
  lec02,
  lec03,
  lec04,
  lec05,
  lec06,
  lec07,
  lec08,
  lec09,
  lec10,
  lec11,
  lec12,
  lec13,
];
