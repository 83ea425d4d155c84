import { foldName } from "../../core/text.ts";

/** A piece of a sentence, between two signs of punctuation, folded (no capitals, no accents). */
export interface Segment {
  texte: string;
  /** Number of the sentence, 0 = first. */
  phrase: number;
  /** It tells what is to come, to be done, wished, impossible, or of another day: nothing of it is this contact. */
  futur: boolean;
  /** A segment before it in the sentence is `futur`. */
  apresFutur: boolean;
}

const TITRE = /\b(?:m|mr|mme|mlle)\. ?(?=[a-z])/g;
/** The point of an abbreviation before a number. */
const ABREGE = /\b(phys|tel|rdv|ent|visio|env)\. ?(?=\d)/g;
/** « Durée : 45 » is one piece. */
const LIBELLE = /\b(duree(?: [a-z']+){0,3}|temps passe) ?: ?(?=\d)/g;
const FIN_DE_PHRASE = /[!?;]+|\.+(?=\s|$)|\.(?=[a-z])/;
const COUPURE =
  /(?<!\d):|:(?!\d)|,(?!\d)|(?<!\d),|[()[\]"«»*]|\s-+(?=\s|$|\S)|^-+|(?<=[a-z])-(?=\d)|-(?=\s|$)|\s\/\s|\s\+\s|=+>?|→/;

const JOUR = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";
const FUTUR = new RegExp(
  [
    "\\ba (?:fixer|prevoir|programmer|planifier|caler|rappeler|recontacter|contacter|relancer|faire|venir|envisager|envoyer|organiser|appeler|confirmer|convenir|definir|mettre|prendre|revoir|voir|replanifier|reporter|transmettre|renvoyer|joindre|travailler|preciser|completer)\\b",
    "\\b(?:prevoir|programmer|planifier|penser|rappeler|contacter|appeler|envoyer|prendre|faire|fixer|convenir) ",
    "\\bprevue?s?\\b(?! (?:ce jour|aujourd|ce matin|a \\d))",
    "\\b(?:prochaine?s?|demain|bientot|ulterieure?(?:ment)?|proposee?|programmee?|planifiee?|convenue?|fixee?)\\b",
    "\\bprise? (?:pour|le|au)\\b",
    "\\b(?:nouveau|nouvel|autre|futur) (?:rdv|rendez vous|entretien|contact|point)\\b",
    "\\bdans \\d+ (?:jours?|semaines?|mois)\\b",
    "\\b(?:dois|doit|devra|devrait|faut|faudra|va|vais|vont|ira|peut|pourra|pourrait|souhaite|souhaiterait|voudrait|aimerait|prefere|attend|attente|demander|lui demande|leur demande)\\b",
    "\\bon se (?:voit|revoit|rappelle)\\b",
    "\\b(?:convoquee?|inscrite?|orientee?)\\b",
    "\\b(?:selon|si|possible|impossible|en vue|eventuelle?)\\b",
    `(?<!\\bce )\\b(?:${JOUR})\\b`,
  ].join("|"),
);

/** Another day than the line's. */
const AUTRE_JOUR = new RegExp(
  `\\b(?:${JOUR}|semaine|mois|annee|fois|rdv) derni(?:er|ere)\\b|\\bderni(?:er|ere) (?:rdv|entretien|contact|fois)\\b|\\b(?:hier|il y a)\\b`,
);

/** What comes after is the aim of the contact, or tells of another one. */
const BUT =
  /\b(?:pour (?!\d)|(?<=. )suite a |afin |en vue |avec convocation|(?:de )?rappel (?:du|de son|des) rdv|concernant )/;

/** The segments of a text, in order. */
export function segmentsDe(texte: string): Segment[] {
  const segments: Segment[] = [];
  let phrase = 0;
  for (const ligne of texte.split(/[\r\n]+/)) {
    const plie = foldName(ligne)
      .replace(/[–—]/g, "-")
      .replace(TITRE, "mme ")
      .replace(ABREGE, "$1 ")
      .replace(LIBELLE, "$1 ")
      .replace(/(?<=[a-z])-(?=[a-z])/g, " ");
    for (const morceau of plie.split(FIN_DE_PHRASE)) {
      let apresFutur = false;
      for (const brut of morceau.split(COUPURE)) {
        const propre = (brut ?? "").replace(/\s+/g, " ").trim();
        if (propre === "") continue;
        const avant = propre.split(BUT)[0] ?? "";
        const futur = FUTUR.test(avant) || AUTRE_JOUR.test(/ suite a /.test(propre) ? avant : propre);
        segments.push({ texte: propre, phrase, futur, apresFutur });
        apresFutur ||= futur;
      }
      phrase++;
    }
  }
  return segments;
}

/** The text of a segment before the aim of the contact (« appel pour fixer un rdv physique »: « appel »). */
export function sansBut({ texte }: Segment): string {
  return (texte.split(BUT)[0] ?? "").trim();
}

/** True when the segment tells something that has happened. */
export function accompli({ futur, apresFutur }: Segment): boolean {
  return !futur && !apresFutur;
}
