import type { Choix } from "../../formulaire/forme.ts";
import { AUTRE_APAP, SORTI } from "../../formulaire/rubriques.ts";
import { libelle, SITUATIONS_NOMS } from "../../indicators/libelles.ts";
import { SITUATIONS } from "../../parcours/dossier.ts";
import { CONTRATS } from "../../tables/lists.ts";

const CONTRATS_LISIBLES = [...Object.keys(CONTRATS), "NON_RENSEIGNE"].map((code): [string, string] => [
  libelle(code),
  code,
]);

/** What the drop-down lists of the form offer, and the codes behind. */
export const CHOIX: Choix = {
  situations: new Map([
    ...SITUATIONS.map((s): [string, string] => [SITUATIONS_NOMS[s][0], s]),
    ["Sorti du PLIE", SORTI],
    ["Passé à un autre APAP", AUTRE_APAP],
  ]),
  contrats: new Map(CONTRATS_LISIBLES),
};

function inverse(liste: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...liste].map(([label, code]) => [code, label]));
}

const SITUATIONS_PAR_CODE = inverse(CHOIX.situations);
const CONTRATS_PAR_CODE = inverse(CHOIX.contrats);

/** Label of a line's situation, null when unknown. */
export function situationDite(code: string | null): string | null {
  return code === null ? null : (SITUATIONS_PAR_CODE.get(code) ?? code);
}

/** Label of a line's contrat, null when there is none. */
export function contratDit(code: string | null): string | null {
  return code === null ? null : (CONTRATS_PAR_CODE.get(code) ?? code);
}
