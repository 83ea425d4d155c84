import { motif } from "./contact.ts";
import { presencesDe } from "./presence.ts";
import { accompli, type Segment, sansBut } from "./segments.ts";

/** Modalities that a text can tell. */
export type Modalite = "FACE_A_FACE" | "TELEPHONE" | "VISIO" | "MAIL" | "COURRIER" | "SMS";

const FIN = "(?: ?$| elle| il| mme| madame| avec| en | au | sur | a )";
const SUJET = "(?:(?:mme|madame|monsieur|participante?|beneficiaire|personne)(?: [a-z']+){0,2} )?";
const LIEU =
  "(?:au bureau|a la permanence|a l'agence|dans nos locaux|au plie|au ccas|en mairie|a la mairie|a la maison de l'emploi|a domicile|au domicile|a son domicile)";
/** The one who writes, or is written to: not the letter that the person got from an office. */
const VERS =
  "(?= ?$| (?:envoyee?s?|adressee?s?|echangee?s?|transmise?s?|avec|a |au |aux |de (?:mme|madame|monsieur|la |l'|sa |son |confirmation|convocation)|du |pour|cette?|ce |hier|sur|et|\\d|non honore))";

const MOTIFS: Readonly<Record<Modalite, readonly RegExp[]>> = {
  FACE_A_FACE: [
    motif("(?:physiques?|phys|phy|presentiel|face a face|faf|f/f|f a f)"),
    /^(?:vad|visite (?:a|au|a son) domicile)\b(?! (?:de|du|d')\b)/,
    new RegExp(`^(?:entretien|rdv|rendez vous|point|diagnostic)(?: [a-z']+){0,2}? ${LIEU}\\b`),
    new RegExp(`^(?:une heure|\\d{1,2} ?h ?\\d{0,2}|\\d{1,3} ?mi?n) d'entretien ${LIEU}\\b`),
    new RegExp(
      `^${SUJET}recue?s? (?:${LIEU}|en (?:entretien|rdv)(?! (?:a|au|chez|dans)\\b)|sur rdv|en physique|en presentiel)\\b`,
    ),
    new RegExp(`^${SUJET}recue?s? ce (?:jour|matin)${FIN.replace("| a ", "")}`),
    new RegExp(`^${SUJET}(?:est )?venue? ${LIEU}`),
    /^(?:rencontre|rencontree?)s? (?:au|sur|dans|a) (?:bureau|le |la |l'|son |sa |nos )/,
    /^vue? en (?:presentiel|physique)\b/,
  ],
  TELEPHONE: [
    motif("(?:tel|tph|telephone|telephoniques?)"),
    motif("tel", { nu: "(?= (?:emp|employeur|formateur|formatrice|of|as|caf|ccas|referente?)\\b)" }),
    /^(?:tentatives? d'|nouvel |2e )?appels?\b(?! (?:a projets?|a candidatures?|d'offres?|d'air|a l'aide|aux dons|a manifestation|a un|a une|aux)\b)/,
    /^(?:coup de (?:fil|tel|telephone)|phoning)\b/,
    /^(?:je l'|je la |je le |elle m'|il m'|mme m'|m')(?:appelle|ai appelee?|a appele|a appelee?)\b/,
    /^(?:rappelee?|appelee?|jointe?|contactee?) (?:par tel|par telephone|au telephone|ce jour|\w+ fois)\b/,
    /^(?:message|msg) (?:vocal )?(?:laisse )?(?:sur (?:son |le )?repondeur|sur (?:sa |la )?messagerie)/,
    /^message vocal\b/,
    /^(?:pas|non) joignable (?:par|au) tel/,
  ],
  VISIO: [motif("(?:visio|visioconference|visio conference)(?: prevue?)?")],
  MAIL: [
    motif("(?:mails?|e ?mails?|courriels?)", { nu: VERS }),
    /^(?:envoi|envois|relance|reponse|retour|echange|echanges) (?:d'un |de |par )?(?:mails?|courriels?)\b/,
    /^(?:il|elle|mme) m'(?:ecrit|envoie) (?:un |par )mail\b/,
  ],
  COURRIER: [
    /^(?:courrier|lettre) (?:de (?:convocation|rappel|relance)|envoyee?|adressee?|recommandee?|postale?|a (?:m|mme|madame|monsieur)\b)/,
    /^(?:envoi|envoi d'un|envoi de) (?:courrier|lettre recommandee)\b/,
  ],
  SMS: [
    motif("(?:sms|textos?)", { nu: VERS.replace("(?:envoyee?", "(?:de rappel|de relance|reponse|envoyee?") }),
    /^(?:relance|rappel|envoi|reponse|echange|echanges) (?:d'un |de |par )?(?:sms|textos?)\b/,
  ],
};
const PAR_MODALITE = Object.entries(MOTIFS) as [Modalite, readonly RegExp[]][];

/** Not sent, an address, a number: a means of contact that was not one. */
const ECHEC =
  /^a (?:tel|appele|ecrit|envoye|recu|eu|passe)\w*\b|\b(?:non|pas|jamais) (?:recue?|lue?|partie?|envoyee?|distribuee?|valide|donnee?)\b|@|\b0\d(?:[ .]?\d\d){4}\b|\b(?:tel|telephone|mail) (?:coupe|casse|perdu|change)/;
/** « tel » the adjective. */
/** What comes first is a wish or a choice. */
const CHOIX = /\bou (?!\d)|\b(?:selon|preference|dispo|disponibilites?)\b/;
const MOYEN = /\b(?:tel|telephone|visio|physique|presentiel|mail|sms)\b/;
const TEL_ADJECTIF = /\btels? (?:que|quel|quels|quelles?|defini)\b|\ben tant que tel\b/;
/** The person's own interviews and appointments, with others. */
const AILLEURS = /\bd'embauche\b|\bavec une? |\b(?:annuel|professionnel|medical|demande de) /;
const RENDEZ_VOUS = /^(?:(?:le |du )?\d+\/\d+(?:\/\d+)? )?(?:rdv|rendez vous|entretiens?|visite|reunion)\b/;
const TIERS =
  /\b(?:ofii|france travail|ft|pole emploi|caf|cpam|msa|mdph|pmi|spip|mission locale|cap emploi|agence|interim|chez|prefecture|banque|medecin|avocat|tribunal|bailleur|psy|psychologue|dentiste|ecole|creche|notaire|recruteur|directeur|directrice)\b/;

/** After « tel : » or « mail : »: the number, the address, the telephone itself. */
const MOYEN_LUI_MEME =
  /^(?:0\d|(?:nouveau |nouvelle )?(?:numero|adresse|boite)|aide a (?:la|l'|son)|creation|coupe|casse|perdu|vole)|@/;

/** Modalities that a segment tells. */
export function modalitesDe(segment: Segment): Set<Modalite> {
  const dites = new Set<Modalite>();
  if (!accompli(segment)) return dites;
  const texte = sansBut(segment);
  if (ECHEC.test(texte) || TEL_ADJECTIF.test(texte) || AILLEURS.test(texte)) return dites;
  if (RENDEZ_VOUS.test(texte) && TIERS.test(texte)) return dites;
  for (const [modalite, motifs] of PAR_MODALITE) if (motifs.some((m) => m.test(texte))) dites.add(modalite);
  return dites;
}

/** Sentence that tells a missed appointment; what the next ones tell is what was done about it. */
function phraseManquee(segments: readonly Segment[]): number {
  const manque = segments.find((segment) => {
    const dites = presencesDe(segment);
    return dites.has("ABSENT") || dites.has("ABSENT_EXCUSE") || dites.has("ANNULE");
  });
  return manque?.phrase ?? Number.POSITIVE_INFINITY;
}

/** The modality of the contact that a text tells; null when it tells none, or more than one. */
export function modaliteDe(segments: readonly Segment[]): Modalite | null {
  if (segments.some(({ texte }) => CHOIX.test(texte) && MOYEN.test(texte))) return null;
  const derniere = phraseManquee(segments);
  const dites = new Set<Modalite>();
  for (const [i, segment] of segments.entries()) {
    if (segment.phrase > derniere) break;
    const suite = segments[i + 1];
    if (suite?.phrase === segment.phrase && MOYEN_LUI_MEME.test(suite.texte)) continue;
    for (const modalite of modalitesDe(segment)) dites.add(modalite);
  }
  const [modalite, ...autres] = dites;
  return modalite !== undefined && autres.length === 0 ? modalite : null;
}
