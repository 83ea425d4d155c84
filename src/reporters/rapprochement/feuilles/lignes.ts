import { de, motsDe } from "../../../normes/vocabulaire.ts";
import type { LigneEmargement } from "../../../rapprochement/modele.ts";
import {
  type CadreControle,
  cellulesParticipant,
  colonnesParticipant,
  feuilleControle,
  fichierDe,
} from "../../controle/cadre.ts";
import type { Cell, Column, Sheet } from "../../document/model.ts";
import type { EtatRapprochement } from "../etat.ts";
import { CAUSES_LISIBLES, etatEmargement, presenceLisible } from "../mots.ts";

/** Rows of one sheet: a workbook holds 1 048 576 at most, titles included. */
const MAX_LIGNES = 1_000_000;

/** « Lignes »: both sides of every appointment on one line, by APAP, participant and day. */
export function feuillesLignes(
  cadre: CadreControle,
  etat: EtatRapprochement,
  lignes: readonly LigneEmargement[],
): Sheet[] {
  const feuilles: Sheet[] = [];
  for (let i = 0; i === 0 || i < lignes.length; i += MAX_LIGNES) {
    const nom = i === 0 ? "Lignes" : `Lignes ${i / MAX_LIGNES + 1}`;
    const blocs = [
      {
        kind: "table",
        id: "lignes",
        columns: colonnes(cadre),
        rows: lignes.slice(i, i + MAX_LIGNES).map((l) => cellules(l, cadre)),
        filtre: true,
        figer: true,
        figerColonnes: 2,
        detaille: [{ chiffre: "rendez-vous et lignes", vaut: Math.min(MAX_LIGNES, rendezVous(etat) - i) }],
        vide: "Aucun rendez-vous ni ligne d'émargement dans la période.",
      } as const,
    ];
    feuilles.push(
      feuilleControle(cadre, nom, `${motsDe(cadre.report).logiciel} et émargement, ligne à ligne`, blocs, {
        filtre: etat.filtre,
      }),
    );
  }
  return feuilles;
}

function colonnes(cadre: CadreControle): Column[] {
  const viesion = motsDe(cadre.report).logiciel;
  const feuille = "Feuille d'émargement";
  return [
    { key: "etat", titre: "État", kind: "text", width: 25 },
    ...colonnesParticipant(cadre),
    { key: "apap", titre: "APAP", kind: "text", width: 18 },
    { key: "v_date", titre: "Date", kind: "date", groupe: viesion },
    { key: "v_presence", titre: "Présence", kind: "text", groupe: viesion },
    { key: "v_duree", titre: "Durée", kind: "minutes", groupe: viesion },
    { key: "f_date", titre: "Date", kind: "date", groupe: feuille },
    { key: "f_presence", titre: "Présence", kind: "text", groupe: feuille },
    { key: "f_duree", titre: "Durée", kind: "minutes", groupe: feuille },
    { key: "f_signe", titre: "Signé participant", kind: "text", groupe: feuille },
    { key: "f_apap", titre: "Signé APAP", kind: "text", groupe: feuille },
    { key: "f_motif", titre: "Motif", kind: "text", groupe: feuille },
    { key: "ecart", titre: "Écart de durée", kind: "minutes" },
    { key: "eligibles", titre: "Minutes éligibles", kind: "minutes" },
    { key: "cause", titre: "Sinon, pourquoi", kind: "text", width: 25 },
    { key: "regles", titre: "Règles", kind: "text", width: 14 },
    { key: "v_fichier", titre: "Fichier", kind: "text", width: 22, groupe: `Ligne ${de(viesion)}` },
    { key: "v_ligne", titre: "Ligne", kind: "integer", groupe: `Ligne ${de(viesion)}` },
    { key: "f_fichier", titre: "Fichier", kind: "text", width: 22, groupe: "Ligne de la feuille" },
    { key: "f_ligne", titre: "Ligne", kind: "integer", groupe: "Ligne de la feuille" },
  ];
}

function cellules(l: LigneEmargement, cadre: CadreControle): Cell[] {
  const { viesion, feuille } = l;
  const { mot, tone } = etatEmargement(l, motsDe(cadre.report));
  const ecart =
    viesion && feuille && viesion.duree !== null && feuille.duree !== null ? viesion.duree - feuille.duree : null;
  const ouiNon = (oui: boolean | undefined) => (oui === undefined ? null : oui ? "oui" : "non");
  return [
    { value: mot, tone },
    ...cellulesParticipant(cadre, l.participant),
    l.apap ?? "Sans APAP",
    viesion?.date ?? null,
    viesion ? presenceLisible(viesion.presence) : null,
    viesion?.duree ?? null,
    feuille?.date ?? null,
    feuille ? presenceLisible(feuille.presence) : null,
    feuille?.duree ?? null,
    ouiNon(feuille?.signatureParticipant),
    ouiNon(feuille?.signatureApap),
    ouiNon(feuille?.motif),
    ecart === 0 ? null : ecart,
    l.eligibles,
    l.cause === null ? null : CAUSES_LISIBLES[l.cause],
    l.constats.join(", ") || null,
    fichierDe(viesion?.preuve, cadre.report),
    viesion?.preuve.ligne ?? null,
    fichierDe(feuille?.preuve, cadre.report),
    feuille?.preuve.ligne ?? null,
  ];
}

/** Appointments and lines that the sums of the participants count. */
function rendezVous({ rapprochement }: EtatRapprochement): number {
  return rapprochement.bilans.reduce((n, b) => n + b.appariees + b.viesionSeules + b.feuilleSeules, 0);
}
