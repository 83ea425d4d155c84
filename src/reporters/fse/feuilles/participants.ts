import { type FicheFse, GROUPES_FSE, type GroupeFse } from "../../../fse/fiche-fse.ts";
import { TOTAL } from "../../../indicators/fse/code.ts";
import type { IndicateurId } from "../../../indicators/index.ts";
import type { Cell, Column, Sheet } from "../../document/model.ts";
import { ENSEMBLE } from "../../editions/chiffres.ts";
import { sommesDe } from "../../editions/sommes.ts";
import { type CadreFse, CODES_AFFICHES, feuilleFse, nomDe } from "../cadre.ts";

const GROUPES: readonly { cle: GroupeFse; titre: string; width: number }[] = [
  { cle: "emploi", titre: "Situation d'emploi : EECO02 à 05", width: 29 },
  { cle: "age", titre: "Âge : EECO06 à 08", width: 20 },
  { cle: "niveau", titre: "Niveau : EECO09 à 11", width: 20 },
  { cle: "publics", titre: "Publics : EECO12 à 17", width: 27 },
  { cle: "resultats", titre: "À la sortie : EECR01 à 04", width: 29 },
  { cle: "sixMois", titre: "Six mois après : EECR05, 06", width: 20 },
];

/** Columns that name a record in every list, with their cells. */
export function identite(cadre: CadreFse): { columns: Column[]; cellules: (f: FicheFse) => Cell[] } {
  const plusieurs = cadre.operations.length > 1;
  return {
    columns: [
      { key: "participant", titre: "Identifiant", kind: "text" },
      ...(cadre.avecNoms ? [{ key: "nom", titre: "NOM Prénom", kind: "text" } as const] : []),
      ...(plusieurs ? [{ key: "operation", titre: "Opération", kind: "text" } as const] : []),
    ],
    cellules: (f) => [f.participant, ...(cadre.avecNoms ? [nomDe(f)] : []), ...(plusieurs ? [f.operation] : [])],
  };
}

/** « Participants »: one line per record, each derived code with its reason. */
export function feuilleParticipants(cadre: CadreFse): Sheet {
  const { columns, cellules } = identite(cadre);
  return feuilleFse(
    cadre,
    "Participants",
    "Participants et raisons",
    [
      {
        kind: "table",
        id: "participants",
        columns: [
          ...columns,
          { key: "apap", titre: "APAP", kind: "text", width: 17 },
          { key: "sexe", titre: "Sexe", kind: "text" },
          { key: "entree", titre: "Entrée", kind: "date" },
          { key: "sortie", titre: "Sortie", kind: "date" },
          { key: "complet", titre: "Complet", kind: "text" },
          ...GROUPES.map(({ cle, titre, width }): Column => ({ key: cle, titre, kind: "prose", width })),
          { key: "constats", titre: "Constats", kind: "prose", width: 13 },
        ],
        rows: cadre.fiches.map((f): Cell[] => [
          ...cellules(f),
          f.apap ?? "Sans APAP",
          f.sexe ?? "non connu",
          f.entree,
          f.sortie,
          f.complet ? "oui" : { value: "non", tone: "bloquant" },
          ...GROUPES.map(({ cle }) => codesEtRaison(f, cle)),
          constats(cadre, f),
        ]),
        filtre: true,
        figer: true,
        figerColonnes: cadre.avecNoms ? 2 : 1,
        detaille: sommesDe(cadre.chiffres, ENSEMBLE, [
          total(cadre, "EECO01"),
          { ...total(cadre, "EECO01_complets"), ou: [{ column: "complet", egal: "oui" }] },
        ]),
        vide: "Aucun enregistrement dans la période.",
      },
      {
        kind: "note",
        tone: "discret",
        texte: [
          "Devant chaque raison : les indicateurs dans lesquels la ligne compte, « — » s'il n'y en a pas. Un enregistrement incomplet ne compte que dans EECO01. Une sortie après la période n'est pas montrée.",
          "Pour retrouver un chiffre, filtrez la feuille Décompte.",
        ],
      },
    ],
    true,
  );
}

function codesEtRaison(f: FicheFse, groupe: GroupeFse): string {
  const codes = GROUPES_FSE[groupe].filter((code) => f.codes.has(code));
  return codes.length === 0 ? `— ${f.raisons[groupe]}` : `${codes.join(", ")} : ${f.raisons[groupe]}`;
}

function constats(cadre: CadreFse, f: FicheFse): string {
  return cadre
    .constatsDe(f)
    .map((c) => `${c.regle}${c.justification ? " (justifié)" : ""}`)
    .join(", ");
}

/** « Décompte »: the same records as 1 and 0, to filter and add up. */
export function feuilleDecompte(cadre: CadreFse): Sheet {
  const { columns, cellules } = identite({ ...cadre, avecNoms: false });
  // a code that cannot be computed (a column is missing) is not 0: it has no column
  const codes = CODES_AFFICHES.filter(
    ({ id }) =>
      id !== "EECO01" &&
      cadre.chiffres.nombre(ENSEMBLE, { indicateur: id, ventilation: { sexe: TOTAL } }, cadre.periode) !== null,
  );
  return feuilleFse(
    cadre,
    "Décompte",
    "Décompte des participants",
    [
      {
        kind: "table",
        id: "decompte",
        columns: [
          ...columns,
          { key: "apap", titre: "APAP", kind: "text", width: 17 },
          { key: "structure", titre: "Structure", kind: "text", width: 17 },
          { key: "sexe", titre: "Sexe", kind: "text" },
          { key: "EECO01", titre: "01", kind: "integer", total: "visible", groupe: "EECO", align: "center" },
          { key: "complet", titre: "01 complet", kind: "integer", total: "visible", groupe: "EECO", align: "center" },
          ...codes.map(
            ({ id }): Column => ({
              key: id,
              titre: id.slice(4),
              kind: "integer",
              total: "visible",
              groupe: id.slice(0, 4),
              align: "center",
            }),
          ),
        ],
        rows: cadre.fiches.map((f): Cell[] => [
          ...cellules(f),
          f.apap ?? "Sans APAP",
          f.structure ?? "Sans structure",
          f.sexe ?? "non connu",
          1,
          f.complet ? 1 : 0,
          ...codes.map(({ id }) => (f.complet && f.codes.has(id) ? 1 : 0)),
        ]),
        detaille: sommesDe(cadre.chiffres, ENSEMBLE, [
          { ...total(cadre, "EECO01"), column: "EECO01" },
          { ...total(cadre, "EECO01_complets"), column: "complet" },
          ...codes.map(({ id }) => ({ ...total(cadre, id), column: id })),
        ]),
        total: "Lignes visibles",
        filtre: true,
        figer: true,
        figerColonnes: 1,
        vide: "Aucun enregistrement dans la période.",
      },
    ],
    true,
  );
}

/** A code over both sexes, in the period. */
function total({ periode }: CadreFse, indicateur: IndicateurId) {
  return { chiffre: { indicateur, ventilation: { sexe: TOTAL } }, periode };
}
