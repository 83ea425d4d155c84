import { type FicheFse, GROUPES_FSE, type GroupeFse } from "../../../fse/fiche-fse.ts";
import { TOTAL } from "../../../indicators/fse/code.ts";
import type { IndicateurId } from "../../../indicators/index.ts";
import { discrete, noteTitree } from "../../document/blocs.ts";
import { aFiltrer, type Champ, champ, lister } from "../../document/lister.ts";
import type { Sheet } from "../../document/model.ts";
import { ENSEMBLE } from "../../editions/chiffres.ts";
import { sommesDe } from "../../editions/sommes.ts";
import { type CadreFse, CODES_AFFICHES, enregistrements, feuilleFse, nomDe, totalFse } from "../cadre.ts";

const GROUPES: readonly { cle: GroupeFse; sujet: string; codes: string; width: number }[] = [
  { cle: "emploi", sujet: "Situation d'emploi", codes: "EECO02 à 05", width: 29 },
  { cle: "age", sujet: "Âge", codes: "EECO06 à 08", width: 20 },
  { cle: "niveau", sujet: "Niveau", codes: "EECO09 à 11", width: 20 },
  { cle: "publics", sujet: "Publics", codes: "EECO12 à 17", width: 27 },
  { cle: "resultats", sujet: "À la sortie", codes: "EECR01 à 04", width: 29 },
  { cle: "sixMois", sujet: "Six mois après", codes: "EECR05, 06", width: 20 },
];

/** Columns that name a record in every list, each line being about one. */
export function identite<L>(cadre: Pick<CadreFse, "operations" | "avecNoms">, de: (ligne: L) => FicheFse): Champ<L>[] {
  const { operations, avecNoms } = cadre;
  return [
    champ("participant", "Identifiant", "text", (l) => de(l).participant),
    ...(avecNoms ? [champ<L>("nom", "NOM Prénom", "text", (l) => nomDe(de(l)))] : []),
    ...(operations.length > 1 ? [champ<L>("operation", "Opération", "text", (l) => de(l).operation)] : []),
  ];
}

/** « Participants »: one line per record, each derived code with its reason. */
export function feuilleParticipants(cadre: CadreFse): Sheet {
  const titre = "Participants et raisons";
  return feuilleFse(cadre, "Participants", { titre, nominative: true, constat: enregistrements(cadre) }, [
    // before the list, which may fill the page
    discrete([
      "Devant chaque raison : les indicateurs dans lesquels la ligne compte, « — » s'il n'y en a pas. Un enregistrement incomplet ne compte que dans EECO01. Une sortie après la période n'est pas montrée.",
      "Pour retrouver un chiffre, filtrez la feuille Décompte.",
    ]),
    {
      id: "participants",
      ...lister(cadre.fiches, [
        identite(cadre, (f) => f),
        champ("apap", "APAP", { kind: "text", width: 17 }, (f) => f.apap ?? "Sans APAP"),
        champ("sexe", "Sexe", "text", (f) => f.sexe ?? "non connu"),
        champ("entree", "Entrée", "date", (f) => f.entree),
        champ("sortie", "Sortie", "date", (f) => f.sortie),
        champ("complet", "Complet", "text", (f) => (f.complet ? "oui" : { value: "non", tone: "bloquant" })),
        GROUPES.map(({ cle, sujet, codes, width }) =>
          champ(cle, `${sujet} : ${codes}`, { kind: "prose", width }, (f) => codesEtRaison(f, cle)),
        ),
        champ("constats", "Constats", { kind: "prose", width: 13 }, (f) => constats(cadre, f)),
      ]),
      ...aFiltrer(cadre.avecNoms ? 2 : 1),
      detaille: sommesDe(cadre.chiffres, ENSEMBLE, [
        total(cadre, "EECO01"),
        { ...total(cadre, "EECO01_complets"), ou: [{ column: "complet", egal: "oui" }] },
      ]),
      vide: "Aucun enregistrement dans la période.",
    },
  ]);
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

/** « Décompte »: the same records as 1 and 0, to filter and add up, and what its columns count. */
export function feuilleDecompte(cadre: CadreFse): Sheet {
  // a code that cannot be computed (a column is missing) is not 0: it has no column
  const codes = CODES_AFFICHES.filter(({ id }) => id !== "EECO01" && totalFse(cadre, id) !== null);
  const compte = (key: string, titre: string, id: IndicateurId, garde: (f: FicheFse) => boolean) =>
    champ(
      key,
      titre,
      { ...unOuZero, groupe: id.slice(0, 4) },
      (f: FicheFse) => (garde(f) ? 1 : 0),
      totalFse(cadre, id),
    );
  const titre = "Décompte des participants";
  return feuilleFse(cadre, "Décompte", { titre, nominative: true, constat: enregistrements(cadre) }, [
    {
      id: "decompte",
      ...lister(cadre.fiches, [
        identite({ ...cadre, avecNoms: false }, (f) => f),
        champ("apap", "APAP", { kind: "text", width: 17 }, (f) => f.apap ?? "Sans APAP"),
        champ("structure", "Structure", { kind: "text", width: 17 }, (f) => f.structure ?? "Sans structure"),
        champ("sexe", "Sexe", "text", (f) => f.sexe ?? "non connu"),
        compte("EECO01", "01", "EECO01", () => true),
        compte("complet", "01 complet", "EECO01_complets", (f) => f.complet),
        codes.map(({ id }) => compte(id, id.slice(4), id, (f) => f.complet && f.codes.has(id))),
      ]),
      total: "Lignes visibles",
      ...aFiltrer(1),
      vide: "Aucun enregistrement dans la période.",
    },
    noteTitree("Ce que compte chaque colonne", legende(codes)),
  ]);
}

/** « Âge : EECO06 Moins de 18 ans ; EECO07 18 à 29 ans ; … » of the codes that have a column. */
function legende(codes: typeof CODES_AFFICHES): string[] {
  return GROUPES.flatMap(({ cle, sujet }) => {
    const groupe: readonly string[] = GROUPES_FSE[cle];
    const siens = codes.filter(({ id }) => groupe.includes(id)).map(({ id, titre }) => `${id} ${titre}`);
    return siens.length === 0 ? [] : [`${sujet} : ${siens.join(" ; ")}.`];
  });
}

const unOuZero = { kind: "integer", total: "visible", align: "center" } as const;

/** A code over both sexes, in the period. */
function total({ periode }: CadreFse, indicateur: IndicateurId) {
  return { chiffre: { indicateur, ventilation: { sexe: TOTAL } }, periode };
}
