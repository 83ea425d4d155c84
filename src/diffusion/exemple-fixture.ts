import type { Critere, Mesure } from "./cellules.ts";
import { cellule } from "./cellules.ts";
import type { CellulePubliee } from "./points.ts";

const NOVEMBRE = 2025 * 12 + 10;

/** measure/structure/criterion/category, then its count from November 2025 to October 2026; « - »: no row. */
const COMPTES = `
accompagnes/A// 108 108 103 104 107 107 108 108 109 109 110 110
entrees/A// 96 96 0 1 4 4 5 5 6 7 8 8
sorties/A// 3 5 0 1 1 4 5 6 7 7 8 9
entretiens/A// 993 1111 112 228 355 469 588 695 813 926 1043 1155
prescriptions/A// 169 193 26 43 56 69 84 93 109 123 138 147
reussies/A// 0 0 0 0 0 3 3 4 5 5 5 6
rapportees/A// 1 3 0 1 1 4 5 6 7 7 8 9
sorties/A/nature/Positive 0 0 0 0 0 2 2 3 3 3 3 3
sorties/A/nature/Dynamique 0 0 0 0 0 1 1 1 2 2 2 3
sorties/A/nature/Autre 1 3 0 1 1 1 2 2 2 2 3 3
sorties/A/nature/Neutralisee 2 2 0 0 0 0 0 0 0 0 0 0
sorties/A/nature/NON_RENSEIGNE 0 0 0 0 0 0 0 0 0 0 0 0
accompagnes/B// 104 104 98 102 102 105 105 107 106 107 108 108
entrees/B// 92 92 0 4 4 7 7 9 9 9 10 10
sorties/B// 6 6 0 0 1 1 1 1 2 2 4 6
entretiens/B// 892 1008 108 224 332 444 557 607 726 838 954 1070
prescriptions/B// 182 198 16 40 59 77 99 120 131 148 166 175
reussies/B// 0 0 0 0 1 1 1 1 1 1 3 4
rapportees/B// 1 1 0 0 1 1 1 1 2 2 4 6
sorties/B/nature/Positive 0 0 0 0 1 1 1 1 1 1 3 3
sorties/B/nature/Dynamique 0 0 0 0 0 0 0 0 0 0 0 1
sorties/B/nature/Autre 1 1 0 0 0 0 0 0 1 1 1 2
sorties/B/nature/Neutralisee 5 5 0 0 0 0 0 0 0 0 0 0
sorties/B/nature/NON_RENSEIGNE 0 0 0 0 0 0 0 0 0 0 0 0
accompagnes/C// 118 118 116 121 126 126 126 127 129 129 131 131
entrees/C// 97 97 4 9 14 14 14 15 16 16 18 18
sorties/C// 5 6 1 1 4 5 6 9 10 13 14 15
entretiens/C// 1069 1187 130 259 399 525 649 773 909 1035 1167 1295
prescriptions/C// 147 153 34 72 84 95 107 118 133 143 154 159
reussies/C// 0 0 0 0 3 3 4 6 6 8 8 9
rapportees/C// 2 3 1 1 4 4 5 8 9 12 13 14
sorties/C/nature/Positive 0 0 0 0 1 1 2 4 4 6 6 7
sorties/C/nature/Dynamique 0 0 0 0 2 2 2 2 2 2 2 2
sorties/C/nature/Autre 2 3 1 1 1 1 1 2 3 4 5 5
sorties/C/nature/Neutralisee 3 3 0 0 0 1 1 1 1 1 1 1
sorties/C/nature/NON_RENSEIGNE 0 0 0 0 0 0 0 0 0 0 0 0
accompagnes/// 330 330 317 327 335 338 339 342 344 345 349 349
entrees/// 285 285 4 14 22 25 26 29 31 32 36 36
sorties/// 14 17 1 2 6 10 12 16 19 22 26 30
entretiens/// 2954 3306 350 711 1086 1438 1794 2075 2448 2799 3164 3520
prescriptions/// 498 544 76 155 199 241 290 331 373 414 458 481
reussies/// 0 0 0 0 4 7 8 11 12 14 16 19
rapportees/// 4 7 1 2 6 9 11 15 18 21 25 29
sorties//nature/Positive 0 0 0 0 2 4 5 8 8 10 12 13
sorties//nature/Dynamique 0 0 0 0 2 3 3 3 4 4 4 6
sorties//nature/Autre 4 7 1 2 2 2 3 4 6 7 9 10
sorties//nature/Neutralisee 10 10 0 0 0 1 1 1 1 1 1 1
sorties//nature/NON_RENSEIGNE 0 0 0 0 0 0 0 0 0 0 0 0
entrees//sexe/F 141 141 1 7 11 14 15 18 19 20 22 22
entrees//sexe/H 140 140 3 7 11 11 11 11 12 12 14 14
entrees//sexe/NB 4 4 - - - - - - - - - -
entrees//tranche_age/18-29 75 75 1 5 6 7 8 9 9 9 10 10
entrees//tranche_age/30-44 96 96 - 2 4 6 6 6 8 8 11 11
entrees//tranche_age/45-54 73 73 2 6 9 9 9 11 11 11 11 11
entrees//tranche_age/55+ 40 40 1 1 3 3 3 3 3 4 4 4
entrees//tranche_age/<18 1 1 - - - - - - - - - -
entrees//niveau/1-2 61 61 - - 1 3 3 4 4 4 5 5
entrees//niveau/3 84 84 - 3 4 4 4 5 6 6 7 7
entrees//niveau/4 61 61 3 4 8 8 9 9 9 9 10 10
entrees//niveau/5 23 23 - 2 3 3 3 4 5 5 5 5
entrees//niveau/6 35 35 - 2 2 2 2 2 2 3 3 3
entrees//niveau/7-8 21 21 1 3 3 4 4 4 4 4 5 5
entrees//niveau/A_PRECISER - - - - 1 1 1 1 1 1 1 1
`;

/** What samples/plie-fictif counts, month by month over a new year: someone changes structure, a category has nobody any more. */
export function comptesExemple(): CellulePubliee[][] {
  const lignes = COMPTES.trim().split("\n");
  return Array.from({ length: 12 }, (_, m) =>
    lignes.flatMap((ligne): CellulePubliee[] => {
      const [nom = "", ...nombres] = ligne.split(" ");
      const [mesure, structure, critere, valeur] = nom.split("/");
      const c = cellule(mesure as Mesure, structure || null, (critere || null) as Critere | null, valeur);
      const nombre = Number(nombres[m]);
      return Number.isNaN(nombre) ? [] : [{ cellule: c, au: NOVEMBRE + m, nombre }];
    }),
  );
}
