import type { Readable, Writable } from "node:stream";
import { isoDay, parseTypedDay } from "../core/day.ts";
import { tidy } from "../core/text.ts";
import type { ReponsesInit } from "./plie-yaml.ts";
import type { CleVue } from "./plie-yaml-vus.ts";

/** One question whose answer is a line of text; an empty line means « je ne sais pas » and keeps the default. */
export interface Question {
  message: string;
  exemple: string;
  /** French sentence when the answer cannot be used, null when it can. Never asked about an empty line. */
  refus?: (texte: string) => string | null;
}

/** Asks on the terminal; null when the person gives up (Ctrl+C). */
export type Demander = (question: Question) => Promise<string | null>;

/** The person gave up: nothing is written. */
class Abandon extends Error {}

/**
 * The questions of `plie init`, in order; null when the person gives up. Every answer may be left empty. What is in `vues`
 * is not asked: the files say it.
 */
export async function poserQuestions(
  demander: Demander,
  vues: ReadonlyMap<CleVue, unknown> = new Map(),
): Promise<ReponsesInit | null> {
  const lire = async (question: Question): Promise<string> => {
    const texte = await demander(question);
    if (texte === null) throw new Abandon();
    return tidy(texte);
  };
  try {
    const reponses: ReponsesInit = {};
    const effectifs = vues.has("effectifs") ? [] : await demanderEffectifs(lire);
    if (effectifs.length > 0) reponses.effectifs = effectifs;
    const territoire = vues.has("territoire") ? [] : codesPostaux(await lire(TERRITOIRE));
    if (territoire.length > 0) reponses.territoire = territoire;
    const debut = jour(await lire(DEBUT_CONVENTION));
    const fin = debut === null ? null : jour(await lire(finConvention(debut)));
    if (debut !== null && fin !== null) reponses.convention = { debut, fin };
    const protocole = jour(await lire(DEBUT_PROTOCOLE));
    if (protocole !== null) {
      const objectif = await lire(OBJECTIF);
      reponses.protocole = { debut: protocole, ...(objectif === "" ? {} : { objectif: Number(objectif) }) };
    }
    const operations = vues.has("programmation") ? "" : await lire(PROGRAMMATION);
    const programmation = morceaux(operations).map((intitule) => ({ intitule }));
    if (programmation.length > 0) reponses.programmation = programmation;
    return reponses;
  } catch (error) {
    if (error instanceof Abandon) return null;
    throw error;
  }
}

/** The prompts of the terminal, loaded only when questions are asked. */
export async function demanderAuTerminal(input: Readable, output: Writable): Promise<Demander> {
  const { isCancel, text } = await import("@clack/prompts");
  return async ({ message, exemple, refus }) => {
    const reponse = await text({
      message,
      placeholder: exemple,
      input,
      output,
      validate: (texte) => (texte && tidy(texte) !== "" ? (refus?.(tidy(texte)) ?? undefined) : undefined),
    });
    return isCancel(reponse) ? null : (reponse ?? "");
  };
}

type Lire = (question: Question) => Promise<string>;

async function demanderEffectifs(lire: Lire): Promise<NonNullable<ReponsesInit["effectifs"]>> {
  const effectifs: NonNullable<ReponsesInit["effectifs"]> = [];
  for (let n = 1; ; n++) {
    const message = n === 1 ? "Structure qui emploie des APAP (vide : passer)" : "Autre structure (vide : finir)";
    const structure = await lire({ message, exemple: "CCAS de Belleville" });
    if (structure === "") return effectifs;
    const apaps = await lire({
      message: `APAP de « ${structure} » avec leur ETP, séparés par des points-virgules`,
      exemple: "Alix MODÈLE 1 ; Sam EXEMPLE 0,8",
      refus: (texte) => (apapsDe(texte).some(({ etp }) => etp > 2) ? "un ETP dépasse 2 : vérifiez-le" : null),
    });
    for (const { apap, etp } of apapsDe(apaps)) effectifs.push({ apap, structure, etp });
  }
}

/** « Alix MODÈLE 1 ; Sam EXEMPLE 0,8 »; without a number, a full time. */
function apapsDe(texte: string): { apap: string; etp: number }[] {
  return morceaux(texte).map((morceau) => {
    const nombre = /^(.*\S) +(\d+(?:[.,]\d+)?)(?: *ETP)?$/i.exec(morceau);
    return nombre ? { apap: nombre[1] ?? "", etp: Number(nombre[2]?.replace(",", ".")) } : { apap: morceau, etp: 1 };
  });
}

function morceaux(texte: string): string[] {
  return texte
    .split(";")
    .map(tidy)
    .filter((morceau) => morceau !== "");
}

function codesPostaux(texte: string): string[] {
  return texte.split(/[\s,;]+/).filter((code) => code !== "");
}

/** Typed day as the settings write it. */
function jour(texte: string): string | null {
  const day = parseTypedDay(texte);
  return day === null ? null : isoDay(day);
}

const refusJour = (texte: string): string | null =>
  parseTypedDay(texte) === null ? "écrivez une date AAAA-MM-JJ ou jj/mm/aaaa" : null;

const TERRITOIRE: Question = {
  message: "Codes postaux du territoire, séparés par des espaces (vide : non contrôlé)",
  exemple: "14000 14200 14123",
  refus: (texte) => {
    const faux = codesPostaux(texte).find((code) => !/^\d{5}$/.test(code));
    return faux === undefined ? null : `« ${faux} » n'a pas 5 chiffres`;
  },
};

const DEBUT_CONVENTION: Question = {
  message: "Premier jour de la convention en cours (vide : l'année civile)",
  exemple: "01/01/2026",
  refus: refusJour,
};

function finConvention(debut: string): Question {
  return {
    message: "Dernier jour de la convention",
    exemple: "31/12/2027",
    refus: (texte) => {
      const fin = jour(texte);
      if (fin === null) return refusJour(texte);
      return fin < debut ? "la convention finit avant d'avoir commencé" : null;
    },
  };
}

const DEBUT_PROTOCOLE: Question = {
  message: "Premier jour du protocole d'accord (vide : passer)",
  exemple: "01/01/2022",
  refus: refusJour,
};

const OBJECTIF: Question = {
  message: "Nombre de personnes à accompagner pendant le protocole (vide : 2000)",
  exemple: "2000",
  refus: (texte) => (/^[1-9]\d{0,6}$/.test(texte) ? null : "écrivez un nombre entier"),
};

const PROGRAMMATION: Question = {
  message: "Intitulés des opérations de la programmation, séparés par des points-virgules (vide : passer)",
  exemple: "Atelier mobilité ; Chantier d'insertion",
};
