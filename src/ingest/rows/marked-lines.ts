import { foldWords } from "../../core/text.ts";
import type { LignesMarquees } from "../../tables/extraction.ts";
import type { TableName } from "../../tables/index.ts";
import { takesColumn } from "../headers/match-table.ts";
import { normaliseHeader } from "../headers/normalise.ts";
import type { SheetPlan } from "../plan/plan.ts";
import { readYesNo } from "../values/yes-no.ts";

/** A column of that name says of each line whether it was taken back: filled, and not « non ». */
const TAKEN_BACK =
  /^(?:(?:est|ligne|fiche) )?(?:supprime|efface|corbeille|annule|desactive|doublon)(?:e|s|es)?(?: (?:le|oui non))?$/;
/** A column of that name says of each line whether it holds: filled with « non », it does not. */
const HELD =
  /^(?:(?:est|ligne|saisie|contact|rdv|rendez vous|entretien|etape|entree|action) )?(?:valide|realise|effecti(?:f|v)|effectue|confirme|honore|maintenu)(?:e|s|es)?(?: oui non)?$/;
/** A column of that name gives a number of facts: of more than one, a line is a summary. */
const HOW_MANY =
  /^(?:nb|nbre|nombre|total|quantite|compte)(?: (?:de|d|des))?(?: (?:entretiens?|contacts?|rdv|rendez vous|seances?|lignes?|actes?|passages?))?$/;
/** A column of that name gives a state, of which some say that the line does not hold. */
const STATE =
  /^(?:etat|statut)(?: (?:de (?:l )?|du |des )?(?:etape|rdv|rendez vous|entretien|contact|ligne|saisie|action|prescription|veille|suspension|fiche))?$/;
const NOT_HELD =
  /^(?:annule|supprime|efface|refuse|rejete|brouillon|non realise|non valide|sans suite|doublon|corbeille)/;
/** The same of a person's file: whether it was ever entered into. */
const STATE_OF_FILE =
  /^(?:etat|statut|avis|decision|resultat)(?: (?:de (?:la |l )?|du |des )?(?:dossier|parcours|demande|candidature|commission|orientation|prescription|comite|positionnement|integration|plie))*$/;
const NEVER_ENTERED =
  /^(?:defavorable|avis defavorable|refus|non retenu|non integre|non eligible|rejete|ajourne|annule|supprime|doublon|sans suite|candidat)/;
/** A column of that name says to which PLIE, or to which other scheme, a line belongs. */
const WHOSE =
  /^(?:(?:nom|code|libelle|numero) (?:du |de )?)?(?:plie|dispositif|programme)s?(?: (?:de )?(?:rattachement|suivi|gestionnaire|porteur))?$/;
/** Lines of another PLIE are no slip. */
const FEWEST_LINES = 3;
/** A state is one of a few words. */
const MOST_STATES = 20;

type Says = "taken back" | "held" | "state" | "state of file" | "whose" | "how many";

/** A column that nothing reads and that may say which lines were taken back. */
export class MarkedColumn {
  private readonly counts = new Map<string, number>();

  constructor(
    readonly index: number,
    private readonly header: string,
    private readonly says: Says,
  ) {}

  /** The text of one line. */
  note(text: string): void {
    if (text === "" || this.counts.size > MOST_STATES) return;
    this.counts.set(text, (this.counts.get(text) ?? 0) + 1);
  }

  /** Lines that it says not to hold, by what it says; null when there are none. */
  told(source: number): LignesMarquees | null {
    if (this.counts.size > MOST_STATES) return null;
    const valeurs = new Map<string, number>();
    for (const [text, lines] of this.counts) {
      const said = this.said(text);
      if (said !== null) valeurs.set(said, (valeurs.get(said) ?? 0) + lines);
    }
    const ailleurs = this.says === "whose";
    const several = [...valeurs.values()].filter((lines) => lines >= FEWEST_LINES).length > 1;
    if (valeurs.size === 0 || (ailleurs && !several)) return null;
    const dit = ailleurs ? "ailleurs" : this.says === "how many" ? "plusieurs" : "reprises";
    return { source, entete: this.header, valeurs: [...valeurs], dit };
  }

  /** What the text says of a line taken back, or of whose it is; null for one that holds. */
  private said(text: string): string | null {
    const words = foldWords(text);
    if (words === "" || words === normaliseHeader(this.header)) return null;
    if (this.says === "whose") return text;
    if (this.says === "how many") return /^\d+$/.test(text) && Number(text) > 1 ? text : null;
    if (this.says === "state") return NOT_HELD.test(words) ? text : null;
    if (this.says === "state of file") return NEVER_ENTERED.test(words) ? text : null;
    const answer = readYesNo(text);
    if (this.says === "held") return (answer.etat === "lu" && !answer.valeur) || NOT_HELD.test(words) ? text : null;
    if (answer.etat === "lu") return answer.valeur ? text : null;
    // the day when it was taken back says so too, and who did it is not shown
    return answer.etat === "illisible" ? "rempli" : null;
  }
}

/** Tables whose lines are facts; the state of a person's file is another matter (LEC-10 looks at it). */
const FACTS: ReadonlySet<TableName> = new Set(["etapes", "entretiens", "veilles", "emargements", "entretiens_cd14"]);

/** What a column of that name says of each line; `facts`: the lines are facts, not persons' files. */
function saysOf(form: string, facts: boolean): Says | null {
  if (TAKEN_BACK.test(form)) return "taken back";
  if (WHOSE.test(form)) return "whose";
  if (!facts) return STATE_OF_FILE.test(form) ? "state of file" : null;
  if (STATE.test(form)) return "state";
  if (HELD.test(form)) return "held";
  return HOW_MANY.test(form) ? "how many" : null;
}

/** The columns of a sheet to watch; most have none. */
export function markedColumns({ header, matches }: SheetPlan): MarkedColumn[] {
  const facts = matches.every(({ table }) => FACTS.has(table));
  return header.headers.flatMap(({ label }, i) => {
    const form = normaliseHeader(label);
    const says = saysOf(form, facts);
    if (says === null || matches.some((m) => takesColumn(m, i))) return [];
    return [new MarkedColumn(i, label.replace(/\s+/g, " "), says)];
  });
}
