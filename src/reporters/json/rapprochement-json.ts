import { isoDay } from "../../core/day.ts";
import { isoMonth } from "../../core/month.ts";
import type { SourceLue } from "../../core/report.ts";
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
import { choisir, enMorceaux, jour, preuve, tires } from "./lignes.ts";
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
  return liste && choisir(liste, "fichier", "structure", "lues", "vides", "illisibles");
}

function comptes(c: Comptes) {
  return choisir(c, "cote", "lues", "hors", "appariees", "seules", "perdues");
}

function coteViesion(c: CoteViesion, sources: readonly SourceLue[]) {
  const reste = choisir(c, "heure", "modalite", "presence", "duree", "tenu");
  return { ...preuve(c.preuve, sources), date: isoDay(c.date), ...reste };
}

function coteFeuille(f: CoteFeuille, sources: readonly SourceLue[]) {
  return {
    ...preuve(f.preuve, sources),
    date: isoDay(f.date),
    ...choisir(f, "presence", "duree", "motif", "signatureParticipant", "signatureApap"),
    identifiantRapproche: f.identifiant,
  };
}

function entete(l: LigneEmargement | LigneCd14) {
  return choisir(l, "participant", "parcours", "apap", "structure");
}

function ligneEmargement(l: LigneEmargement, sources: readonly SourceLue[]) {
  return {
    ...entete(l),
    passe: l.passe,
    viesion: l.viesion && coteViesion(l.viesion, sources),
    emargement: l.feuille && coteFeuille(l.feuille, sources),
    ...choisir(l, "ecarts", "feuilleFournie", "autreContact", "cause"),
    minutesEligibles: l.eligibles,
    constats: l.constats,
  };
}

function ligneCd14(l: LigneCd14, sources: readonly SourceLue[]) {
  return {
    ...entete(l),
    viesion: l.viesion && coteViesion(l.viesion, sources),
    cd14: l.feuille && coteViesion(l.feuille, sources),
    ...choisir(l, "ecarts", "servie", "constats"),
  };
}

function bilan(b: BilanParticipant) {
  return {
    ...choisir(b, "participant", "apap", "structure"),
    feuilles: b.mois.map((m) => ({
      mois: isoMonth(m.mois),
      viesion: m.viesion,
      emargement: m.feuille,
      fournie: m.fournie,
    })),
    ...choisir(b, "appariees", "avecEcart", "viesionSeules", "feuilleSeules"),
    ...choisir(b, "minutesViesion", "minutesSignees", "minutesEligibles", "causes"),
  };
}

function ligneListee(l: LigneListee, sources: readonly SourceLue[]) {
  return {
    ...choisir(l, "genre", "participant", "connu", "apap", "structure"),
    viesion: l.viesion && {
      ...preuve(l.viesion.preuve, sources),
      date: isoDay(l.viesion.date),
      ...choisir(l.viesion, "nom", "complement", "resultat"),
    },
    liste: l.liste && {
      ...choisir(l.liste, "feuille", "ligne"),
      date: jour(l.liste.date),
      ...choisir(l.liste, "nom", "complement", "resultat"),
    },
    ...choisir(l, "ecarts", "horsPeriode"),
  };
}
