import { libelle } from "../../../indicators/libelles.ts";
import { motsDe } from "../../../normes/vocabulaire.ts";
import type { CoteViesion, LigneCd14, Rapprochement } from "../../../rapprochement/modele.ts";
import {
  type CadreControle,
  cellulesParticipant,
  colonnesParticipant,
  feuilleControle,
  lieu,
} from "../../controle/cadre.ts";
import type { Cell, Column, Sheet } from "../../document/model.ts";
import type { EtatRapprochement } from "../etat.ts";
import { etatCd14, presenceLisible } from "../mots.ts";

/** « Département »: the contacts of both Viesion, line by line (§III.1.6.2). */
export function feuilleCd14(
  cadre: CadreControle,
  etat: EtatRapprochement,
  { lignes, comptes }: NonNullable<Rapprochement["cd14"]>,
): Sheet {
  const mots = motsDe(cadre.report);
  return feuilleControle(
    cadre,
    "Département",
    `${mots.logiciel} du PLIE et ${mots.logicielDepartement}, ligne à ligne`,
    [
      {
        kind: "table",
        id: "cd14",
        columns: [
          { key: "etat", titre: "État", kind: "text", width: 25 },
          ...colonnesParticipant(cadre),
          { key: "apap", titre: "APAP", kind: "text", width: 18 },
          ...cote("v", `${mots.logiciel} du PLIE`),
          ...cote("d", mots.logicielDepartement),
          { key: "regles", titre: "Règles", kind: "text" },
          { key: "v_ou", titre: "Ligne du PLIE", kind: "text", width: 24 },
          { key: "d_ou", titre: "Ligne du Département", kind: "text", width: 24 },
        ],
        rows: lignes.map((l) => cellules(l, cadre)),
        filtre: true,
        figer: true,
        figerColonnes: 2,
        detaille:
          etat.filtre === null
            ? [{ chiffre: "contacts des deux côtés", vaut: contactsDesDeux(comptes) }]
            : { rien: "les comptes restent ceux de toute l'extraction" },
        vide: "Aucun contact à rapprocher dans la période.",
      },
    ],
    { filtre: etat.filtre },
  );
}

function cote(prefixe: string, groupe: string): Column[] {
  return [
    { key: `${prefixe}_date`, titre: "Date", kind: "date", groupe },
    { key: `${prefixe}_modalite`, titre: "Modalité", kind: "text", groupe },
    { key: `${prefixe}_presence`, titre: "Présence", kind: "text", groupe },
    { key: `${prefixe}_duree`, titre: "Durée", kind: "minutes", groupe },
  ];
}

function cellules(l: LigneCd14, cadre: CadreControle): Cell[] {
  const { mot, tone } = etatCd14(l, motsDe(cadre.report));
  const valeurs = (c: CoteViesion | null): Cell[] =>
    c === null ? [null, null, null, null] : [c.date, libelle(c.modalite), presenceLisible(c.presence), c.duree];
  return [
    { value: mot, tone },
    ...cellulesParticipant(cadre, l.participant),
    l.apap ?? "Sans APAP",
    ...valeurs(l.viesion),
    ...valeurs(l.feuille),
    l.constats.join(", ") || null,
    lieu(l.viesion?.preuve, cadre.report),
    lieu(l.feuille?.preuve, cadre.report),
  ];
}

/** Pairs, and what is alone on each side. */
function contactsDesDeux([plie, autre]: NonNullable<Rapprochement["cd14"]>["comptes"]): number {
  return (plie?.appariees ?? 0) + (plie?.seules ?? 0) + (autre?.seules ?? 0);
}
