/** One answer that can be chosen. */
export interface Choix {
  valeur: string;
  libelle: string;
  /** Shown beside the answer when it is the one pointed at. */
  indice?: string;
}

/** Questions to a person; every one gives null when the person gives up (Ctrl+C). */
export interface Dialogue {
  /** One answer; `initiale` is pointed at first. */
  choisir(question: { message: string; choix: readonly Choix[]; initiale?: string }): Promise<string | null>;
  /** Several answers, or none. */
  cocher(question: {
    message: string;
    choix: readonly Choix[];
    cochees: readonly string[];
  }): Promise<readonly string[] | null>;
  confirmer(question: { message: string; initiale: boolean }): Promise<boolean | null>;
}

/** The person gave up. */
export class Abandon extends Error {}

/** The person wants the question before. */
class Retour extends Error {}

/** The answer; throws `Abandon` when there is none. */
export function reponse<T>(valeur: T | null): T {
  if (valeur === null) throw new Abandon();
  return valeur;
}

const RETOUR = "retour";
const REVENIR: Choix = { valeur: RETOUR, libelle: "← Revenir à la question précédente" };

/**
 * Asks a series of questions in which one may go back: the last answer is forgotten, and the series is asked again from its
 * beginning with the answers kept, so that whatever followed from the wrong one is forgotten too. `poser` must ask the same
 * questions for the same answers.
 */
export async function avecRetour<T>(dialogue: Dialogue, poser: (dialogue: Dialogue) => Promise<T>): Promise<T> {
  const gardees: unknown[] = [];
  for (;;) {
    try {
      return await poser(rejouer(dialogue, gardees));
    } catch (error) {
      if (!(error instanceof Retour)) throw error;
      gardees.pop();
    }
  }
}

/** A dialogue that gives the answers kept first, then asks and keeps. */
function rejouer(dialogue: Dialogue, gardees: unknown[]): Dialogue {
  let rang = 0;
  async function demander<R>(
    poser: (premiere: boolean) => Promise<R | null>,
    retour: (r: R) => boolean,
  ): Promise<R | null> {
    if (rang < gardees.length) return gardees[rang++] as R;
    const donnee = await poser(gardees.length === 0);
    if (donnee === null) return null;
    if (retour(donnee)) throw new Retour();
    gardees.push(donnee);
    rang++;
    return donnee;
  }
  return {
    choisir: ({ choix, ...question }) =>
      demander<string>(
        (premiere) => dialogue.choisir({ ...question, choix: premiere ? choix : [...choix, REVENIR] }),
        (valeur) => valeur === RETOUR,
      ),
    cocher: ({ choix, ...question }) =>
      demander<readonly string[]>(
        (premiere) => dialogue.cocher({ ...question, choix: premiere ? choix : [...choix, REVENIR] }),
        (valeurs) => valeurs.includes(RETOUR),
      ),
    confirmer: async ({ message, initiale }) => {
      const valeur = await demander<string>(
        async (premiere) => {
          if (premiere) {
            const oui = await dialogue.confirmer({ message, initiale });
            return oui === null ? null : oui ? OUI.valeur : NON.valeur;
          }
          return dialogue.choisir({
            message,
            choix: [OUI, NON, REVENIR],
            initiale: initiale ? OUI.valeur : NON.valeur,
          });
        },
        (v) => v === RETOUR,
      );
      return valeur === null ? null : valeur === OUI.valeur;
    },
  };
}

const OUI: Choix = { valeur: "oui", libelle: "Oui" };
const NON: Choix = { valeur: "non", libelle: "Non" };
