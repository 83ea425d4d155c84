import { de, motsDe } from "../../../normes/vocabulaire.ts";
import { TABLES } from "../../../tables/index.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Table } from "../../document/model.ts";
import type { EtatRapprochement } from "../etat.ts";

/** What could be confronted, where neither table is in the extraction. */
export function aJoindre({ rapprochement: { emargement, cd14 }, report }: EtatRapprochement): Table[] {
  if (emargement !== null || cd14 !== null) return [];
  const { logiciel } = motsDe(report);
  const tables = [
    {
      table: "emargements",
      face: `chaque rendez-vous en face à face ${de(logiciel)}`,
      dit: "la feuille est fournie, signée, de la même durée ; combien de minutes sont éligibles, et pourquoi les autres ne le sont pas",
    },
    {
      table: "entretiens_cd14",
      face: `chaque entretien ${de(logiciel)} d'un allocataire du RSA`,
      dit: "l'entretien est des deux côtés, au même jour, avec la même modalité, la même présence et la même durée",
    },
  ] as const;
  return [
    {
      id: "a_joindre",
      titre: "Ce qui peut être confronté, une fois joint à l'extraction",
      ...lister(tables, [
        champ("table", "Table", { kind: "prose", width: 34 }, ({ table }) => TABLES[table].titre),
        champ("face", "Face à", { kind: "prose", width: 44 }, ({ face }) => face),
        champ("dit", "Ce qu'on saurait", { kind: "prose", width: 60 }, ({ dit }) => dit),
      ]),
    },
  ];
}
