import { de, motsDe } from "../../../normes/vocabulaire.ts";
import type { LigneEmargement } from "../../../rapprochement/modele.ts";
import { type CadreControle, champsParticipant, feuilleControle, fichierDe } from "../../controle/cadre.ts";
import { aFiltrer, type Champ, champ, lister } from "../../document/lister.ts";
import type { Sheet } from "../../document/model.ts";
import type { EtatRapprochement } from "../etat.ts";
import { CAUSES_LISIBLES, differencesDabord, etatEmargement, presenceDe, titreConcordance } from "../mots.ts";

/** Rows of one sheet: a workbook holds 1 048 576 at most, titles included. */
const MAX_LIGNES = 1_000_000;

/** « Lignes »: both sides of every appointment on one line, what differs first, then by APAP, participant and day. */
export function feuillesLignes(
  cadre: CadreControle,
  etat: EtatRapprochement,
  lignes: readonly LigneEmargement[],
): Sheet[] {
  const feuilles: Sheet[] = [];
  // what the sums of the participants count
  const rendezVous = etat.rapprochement.bilans.reduce((n, b) => n + b.appariees + b.viesionSeules + b.feuilleSeules, 0);
  const etatDe = (l: LigneEmargement) => etatEmargement(l, motsDe(cadre.report));
  const triees = differencesDabord(lignes, etatDe);
  const constat = titreConcordance(lignes, etatDe);
  for (let i = 0; i === 0 || i < lignes.length; i += MAX_LIGNES) {
    const nom = i === 0 ? "Lignes" : `Lignes ${i / MAX_LIGNES + 1}`;
    const blocs = [
      {
        id: "lignes",
        ...lister(triees.slice(i, i + MAX_LIGNES), champs(cadre)),
        ...aFiltrer(2),
        detaille: [{ chiffre: "rendez-vous et lignes", vaut: Math.min(MAX_LIGNES, rendezVous - i) }],
      } as const,
    ];
    feuilles.push(
      feuilleControle(
        cadre,
        nom,
        {
          titre: `${motsDe(cadre.report).logiciel} et émargement, ligne à ligne`,
          papier: 1,
          filtre: etat.filtre,
          ...constat,
        },
        blocs,
      ),
    );
  }
  return feuilles;
}

const ouiNon = (oui: boolean | undefined) => (oui === undefined ? null : oui ? "oui" : "non");

function champs(cadre: CadreControle): readonly (Champ<LigneEmargement> | readonly Champ<LigneEmargement>[])[] {
  const { report } = cadre;
  const mots = motsDe(report);
  const saisie = { groupe: mots.logiciel };
  const feuille = { groupe: "Feuille d'émargement" };
  const lieuSaisie = { groupe: `Ligne ${de(mots.logiciel)}` };
  const lieuFeuille = { groupe: "Ligne de la feuille" };
  return [
    champ("etat", "État", { kind: "prose", width: 25 }, (l) => etatEmargement(l, mots)),
    champsParticipant(cadre, (l) => l.participant),
    champ("apap", "APAP", "text", (l) => l.apap ?? "Sans APAP"),
    champ("v_date", "Date", { kind: "date", ...saisie }, (l) => l.viesion?.date ?? null),
    champ("v_presence", "Présence", { kind: "text", ...saisie }, (l) => presenceDe(l.viesion)),
    champ("v_duree", "Durée", { kind: "minutes", ...saisie }, (l) => l.viesion?.duree ?? null),
    champ("f_date", "Date", { kind: "date", ...feuille }, (l) => l.feuille?.date ?? null),
    champ("f_presence", "Présence", { kind: "text", ...feuille }, (l) => presenceDe(l.feuille)),
    champ("f_duree", "Durée", { kind: "minutes", ...feuille }, (l) => l.feuille?.duree ?? null),
    champ("f_signe", "Signé participant", { kind: "text", ...feuille }, (l) => ouiNon(l.feuille?.signatureParticipant)),
    champ("f_apap", "Signé APAP", { kind: "text", ...feuille }, (l) => ouiNon(l.feuille?.signatureApap)),
    champ("f_motif", "Motif", { kind: "text", ...feuille }, (l) => ouiNon(l.feuille?.motif)),
    champ("ecart", "Écart de durée", "minutes", ({ viesion, feuille }) =>
      viesion?.duree == null || feuille?.duree == null ? null : viesion.duree - feuille.duree || null,
    ),
    champ("eligibles", "Minutes éligibles", "minutes", (l) => l.eligibles),
    champ("cause", "Sinon, pourquoi", { kind: "text", width: 25 }, (l) => l.cause && CAUSES_LISIBLES[l.cause]),
    champ("regles", "Règles", { kind: "text", width: 14 }, (l) => l.constats.join(", ") || null),
    champ("v_fichier", "Fichier", { kind: "text", width: 42, ...lieuSaisie }, (l) =>
      fichierDe(l.viesion?.preuve, report),
    ),
    champ("v_ligne", "Ligne", { kind: "integer", ...lieuSaisie }, (l) => l.viesion?.preuve.ligne ?? null),
    champ("f_fichier", "Fichier", { kind: "text", width: 42, ...lieuFeuille }, (l) =>
      fichierDe(l.feuille?.preuve, report),
    ),
    champ("f_ligne", "Ligne", { kind: "integer", ...lieuFeuille }, (l) => l.feuille?.preuve.ligne ?? null),
  ];
}
