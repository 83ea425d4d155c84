import { frCount } from "../core/format.ts";
import { foldWords } from "../core/text.ts";
import type { Extraction } from "../tables/extraction.ts";
import { NULL } from "../tables/table-data.ts";
import { fichiersDe, liste } from "./lignes.ts";
import type { FeuVu } from "./regle-feu.ts";

/** A word that no one is called, as people type it to try their software. */
const ESSAI = /^(tests?|essais?|zz+|xx+|toto|factice|fictif|fictive)$/;
/** Names of that many of the persons are a mask, not an essay. */
const PART_MASQUE = 0.5;

/** Persons made up to try the software, whose names say so: they would count as participants. */
export function personnesDEssai(extraction: Extraction): FeuVu[] {
  const { participants } = extraction.tables;
  if (participants === null) return [];
  const { pool } = participants;
  const noms = participants.cells("nom");
  const mots = new Set<string>();
  let nombre = 0;
  for (let i = 0; i < participants.length; i++) {
    const cell = noms[i] as number;
    const siens = cell === NULL ? [] : foldWords(pool.text(cell)).split(" ");
    // a word among others may be someone's name
    if (siens.length === 0 || !siens.every((mot) => ESSAI.test(mot))) continue;
    nombre++;
    for (const mot of siens) mots.add(mot.toUpperCase());
  }
  if (nombre === 0 || nombre > PART_MASQUE * participants.length) return [];
  return [
    {
      couleur: "orange",
      fichiers: fichiersDe(extraction, "participants"),
      message: `${frCount(nombre, "personne porte", "personnes portent")} un nom d'essai (${liste([...mots].map((mot) => `« ${mot} »`))}) : ${nombre > 1 ? "elles sont comptées comme des participants" : "elle est comptée comme un participant"}.`,
      remede: "Si ce sont des essais du logiciel, retirez-les de l'export, avec leurs contacts et leurs étapes.",
      reserve: {
        texte: `${frCount(nombre, "personne")} au nom d'essai ${nombre > 1 ? "sont comptées" : "est comptée"}`,
        lit: ["participants", "parcours", "etapes", "entretiens"],
      },
    },
  ];
}
