import { type Day, isoDay } from "../../core/day.ts";
import { isoMonth } from "../../core/month.ts";
import type { Preuve, SourceLue } from "../../core/report.ts";
import type {
  BilanParticipant,
  Comptes,
  CoteFeuille,
  CoteViesion,
  LigneCd14,
  LigneEmargement,
  LigneListee,
  RapprochementListe,
} from "../../rapprochement/modele.ts";
import type { EtatRapprochement } from "../rapprochement/etat.ts";
import { enMorceaux, tires } from "./lignes.ts";
import { membresRapport } from "./rapport-json.ts";

/**
 * Both sides of every line for another program: the rules' report, then `emargement`, `cd14`, `participants` and `liste`.
 * Participants by id only. A part that was not compared is null. Given piece by piece; same state, same bytes.
 */
export function* rapprochementJson({
  report,
  rapprochement,
  liste,
  listeCd14,
  lecture,
  horsMurs,
}: EtatRapprochement): Generator<string> {
  const { sources } = report;
  const { emargement, cd14, bilans } = rapprochement;
  const lignesDe = (l: RapprochementListe | null) => l && tires(l.lignes, (ligne) => ligneListee(ligne, sources));
  yield* enMorceaux([
    ...membresRapport(report),
    ["lectureFeuilles", lecture],
    ["comptes", { emargement: emargement?.comptes.map(comptes) ?? null, cd14: cd14?.comptes.map(comptes) ?? null }],
    ["emargement", emargement && tires(emargement.lignes, (l) => ligneEmargement(l, sources))],
    ["cd14", cd14 && tires(cd14.lignes, (l) => ligneCd14(l, sources))],
    ["participants", tires(bilans, bilan)],
    ["liste", enteteListe(liste)],
    ["lignesListe", lignesDe(liste)],
    ["listeCd14", enteteListe(listeCd14)],
    ["lignesListeCd14", lignesDe(listeCd14)],
    // meetings with partners, counted apart (§III.1.3); empty without their sheet
    ["horsMurs", tires(horsMurs, ({ mois, ...somme }) => ({ ...somme, mois: isoMonth(mois) }))],
  ]);
}

function enteteListe(liste: RapprochementListe | null) {
  return (
    liste && {
      fichier: liste.fichier,
      structure: liste.structure,
      lues: liste.lues,
      vides: liste.vides,
      illisibles: liste.illisibles,
    }
  );
}

const jour = (day: Day | null): string | null => (day === null ? null : isoDay(day));

function preuve({ source, ligne }: Preuve, sources: readonly SourceLue[]) {
  return { fichier: sources[source]?.fichier ?? null, feuille: sources[source]?.feuille ?? null, ligne };
}

function comptes({ cote, lues, hors, appariees, seules, perdues }: Comptes) {
  return { cote, lues, hors, appariees, seules, perdues };
}

function coteViesion(
  { preuve: p, date, heure, modalite, presence, duree, tenu }: CoteViesion,
  sources: readonly SourceLue[],
) {
  return { ...preuve(p, sources), date: isoDay(date), heure, modalite, presence, duree, tenu };
}

function coteFeuille(f: CoteFeuille, sources: readonly SourceLue[]) {
  const { date, presence, duree, motif, signatureParticipant, signatureApap, identifiant } = f;
  return {
    ...preuve(f.preuve, sources),
    date: isoDay(date),
    presence,
    duree,
    motif,
    signatureParticipant,
    signatureApap,
    identifiantRapproche: identifiant,
  };
}

function entete(l: LigneEmargement | LigneCd14) {
  return { participant: l.participant, parcours: l.parcours, apap: l.apap, structure: l.structure };
}

function ligneEmargement(l: LigneEmargement, sources: readonly SourceLue[]) {
  return {
    ...entete(l),
    passe: l.passe,
    viesion: l.viesion && coteViesion(l.viesion, sources),
    emargement: l.feuille && coteFeuille(l.feuille, sources),
    ecarts: l.ecarts,
    feuilleFournie: l.feuilleFournie,
    autreContact: l.autreContact,
    cause: l.cause,
    minutesEligibles: l.eligibles,
    constats: l.constats,
  };
}

function ligneCd14(l: LigneCd14, sources: readonly SourceLue[]) {
  return {
    ...entete(l),
    viesion: l.viesion && coteViesion(l.viesion, sources),
    cd14: l.feuille && coteViesion(l.feuille, sources),
    ecarts: l.ecarts,
    servie: l.servie,
    constats: l.constats,
  };
}

function bilan(b: BilanParticipant) {
  const { participant, apap, structure, mois, appariees, avecEcart, viesionSeules, feuilleSeules } = b;
  return {
    participant,
    apap,
    structure,
    feuilles: mois.map((m) => ({
      mois: isoMonth(m.mois),
      viesion: m.viesion,
      emargement: m.feuille,
      fournie: m.fournie,
    })),
    appariees,
    avecEcart,
    viesionSeules,
    feuilleSeules,
    minutesViesion: b.minutesViesion,
    minutesSignees: b.minutesSignees,
    minutesEligibles: b.minutesEligibles,
    causes: b.causes,
  };
}

function ligneListee(l: LigneListee, sources: readonly SourceLue[]) {
  return {
    genre: l.genre,
    participant: l.participant,
    connu: l.connu,
    apap: l.apap,
    structure: l.structure,
    viesion: l.viesion && {
      ...preuve(l.viesion.preuve, sources),
      date: isoDay(l.viesion.date),
      nom: l.viesion.nom,
      complement: l.viesion.complement,
      resultat: l.viesion.resultat,
    },
    liste: l.liste && {
      feuille: l.liste.feuille,
      ligne: l.liste.ligne,
      date: jour(l.liste.date),
      nom: l.liste.nom,
      complement: l.liste.complement,
      resultat: l.liste.resultat,
    },
    ecarts: l.ecarts,
    horsPeriode: l.horsPeriode,
  };
}
