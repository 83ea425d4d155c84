import { TETE_DE_CONTACT } from "./contact.ts";
import { modalitesDe } from "./modalite.ts";
import { accompli, type Segment } from "./segments.ts";

/** Whom a contact was with. */
export type Interlocuteur = "PARTICIPANT" | "EMPLOYEUR" | "OPERATEUR" | "PARTENAIRE";

const QUI: Readonly<Record<Interlocuteur, string>> = {
  EMPLOYEUR:
    "employeurs?|entreprise|patronn?e?|tuteur(?: en entreprise)?|tutrice(?: en entreprise)?|drh|rh|manager|cheffe? d'equipe",
  OPERATEUR:
    "of|organismes?(?: de formation)?|centre de formation|formateurs?|formatrices?|operateurs?|prestataires?|encadrante?s?(?: techniques?)?|chantier",
  PARTENAIRE:
    "assistante? (?:sociale?|de service social)|as|caf|conseill(?:er|ere)s?|france travail|pole emploi|mission locale|ccas|referente? (?:social|sociale|rsa)|educat(?:eur|rice)|partenaires?|prescripteurs?|spip|cap emploi|bailleur|curat(?:eur|rice)|mandataire|travailleu(?:r|se) social",
  PARTICIPANT: "participante?|beneficiaire|mme|madame|mr(?= [a-z])|m(?= [a-z])|monsieur|interessee?",
};

const ARTICLE = "(?:le |la |l'|les |sa |son |ses |notre |une? (?=conseill|referent|educat))?";
/** The contact's own noun, just before: « appel employeur ». */
const NOM =
  "(?:appels?|tel|telephoniques?|telephone|contact|mails?|courriels?|sms|texto|point|echanges?|bilan|reunion|tripartite)";

const MOTIFS = Object.entries(QUI).map(([code, qui]) => ({
  code: code as Interlocuteur,
  // « appel employeur », « point avec l'employeur », « mail à la conseillère »
  lie: new RegExp(`(?:(?:^| )(?:avec|de|du|d'|a|au|aux) ?${ARTICLE}|^${NOM} )(?:${qui})\\b`),
  nomme: new RegExp(`\\b(?:${qui})\\b`),
}));

/** Nouns of a meeting that may be somebody else's: the employer seen by the participant. */
const VAGUE = /^(?:rdv|rendez vous|entretiens?)\b/;
/** A judgement shared with somebody, not a contact with him. */
const PARTAGE = /^diagnostic partage\b/;
const EMBAUCHE = /\bd'embauche\b|\bavec une? /;

function interlocuteursDe(segment: Segment): Set<Interlocuteur> {
  const dits = new Set<Interlocuteur>();
  if (!accompli(segment)) return dits;
  const { texte } = segment;
  const contact = TETE_DE_CONTACT.test(texte) || modalitesDe(segment).size > 0;
  if (!contact || EMBAUCHE.test(texte) || PARTAGE.test(texte)) return dits;
  for (const { code, lie } of MOTIFS) if (lie.test(texte)) dits.add(code);
  // another person named in the same words: who the contact was with is not sure
  if (MOTIFS.some(({ code, nomme }) => !dits.has(code) && nomme.test(texte))) dits.clear();
  const sur = modalitesDe(segment).size > 0 || /\b(?:tripartite|bilan)\b/.test(texte);
  if (VAGUE.test(texte) && !sur) dits.clear();
  return dits;
}

/** Whom the contact was with, when the text says so; null when it does not, or names several. */
export function interlocuteurDe(segments: readonly Segment[]): Interlocuteur | null {
  const dits = new Set(segments.flatMap((segment) => [...interlocuteursDe(segment)]));
  const [qui, ...autres] = dits;
  return qui !== undefined && autres.length === 0 ? qui : null;
}
