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
/** A column of that name gives a state, of which some say that the line does not hold. */
const STATE =
  /^(?:etat|statut)(?: (?:de (?:l )?|du |des )?(?:etape|rdv|rendez vous|entretien|contact|ligne|saisie|action|prescription|veille|suspension|fiche))?$/;
const NOT_HELD =
  /^(?:annule|supprime|efface|refuse|rejete|brouillon|non realise|non valide|sans suite|doublon|corbeille)/;
/** A state is one of a few words. */
const MOST_STATES = 20;

/** A column that nothing reads and that may say which lines were taken back. */
export class MarkedColumn {
  private readonly counts = new Map<string, number>();

  constructor(
    readonly index: number,
    private readonly header: string,
    private readonly state: boolean,
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
      const said = this.says(text);
      if (said !== null) valeurs.set(said, (valeurs.get(said) ?? 0) + lines);
    }
    return valeurs.size === 0 ? null : { source, entete: this.header, valeurs: [...valeurs] };
  }

  /** What the text says of a line taken back; null for one that holds. */
  private says(text: string): string | null {
    const words = foldWords(text);
    if (words === "" || words === normaliseHeader(this.header)) return null;
    if (this.state) return NOT_HELD.test(words) ? text : null;
    const answer = readYesNo(text);
    if (answer.etat === "lu") return answer.valeur ? text : null;
    // the day when it was taken back says so too, and who did it is not shown
    return answer.etat === "illisible" ? "rempli" : null;
  }
}

/** Tables whose lines are facts; the state of a person's file is another matter (LEC-10 looks at it). */
const FACTS: ReadonlySet<TableName> = new Set(["etapes", "entretiens", "veilles", "emargements", "entretiens_cd14"]);

/** The columns of a sheet to watch; most have none. */
export function markedColumns({ header, matches }: SheetPlan): MarkedColumn[] {
  const facts = matches.every(({ table }) => FACTS.has(table));
  return header.headers.flatMap(({ label }, i) => {
    const form = normaliseHeader(label);
    const state = facts && STATE.test(form);
    if (!(state || TAKEN_BACK.test(form)) || matches.some((m) => takesColumn(m, i))) return [];
    return [new MarkedColumn(i, label.replace(/\s+/g, " "), state)];
  });
}
