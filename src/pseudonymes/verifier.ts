import type { Report } from "../core/report.ts";
import { Jetons } from "./jetons.ts";

/** Rules that cannot say the same: postal codes are cut, deduced values are typed. */
export const A_PART: readonly string[] = ["ELI-02", "DON-12"];
/** Of two that are alike they name the one whose id comes later: pseudonyms sort otherwise, and it may be the other. */
export const L_UN_DES_DEUX: readonly string[] = ["DON-07", "DON-09"];

/**
 * Rules whose audit of the pseudonymised extraction differs from that of the original: by
 * participant, date and severity, with what each rule judged and left unjudged.
 */
export function reglesQuiDifferent(avant: Report, apres: Report, cle: Uint8Array): string[] {
  const jetons = new Jetons(cle);
  const attendus = comptes(avant, (id) => jetons.participant(id));
  const trouves = comptes(apres, (id) => id);
  const regles = [...new Set([...attendus.keys(), ...trouves.keys()])].filter(
    (cle) => attendus.get(cle) !== trouves.get(cle),
  );
  return [...new Set(regles.map((cle) => cle.split("\n", 1)[0] ?? ""))].sort();
}

/** Constats by rule and participant, with the state of each rule and what it did not judge. */
function comptes(report: Report, nommer: (participant: string) => string): Map<string, number> {
  const nombres = new Map<string, number>();
  const compter = (...cle: string[]) => {
    const k = cle.join("\n");
    nombres.set(k, (nombres.get(k) ?? 0) + 1);
  };
  for (const { id, etat, juges, nonJuges } of report.regles) {
    if (A_PART.includes(id)) continue;
    nombres.set(`${id}\n${etat}\njuges`, juges);
    for (const { participant, mois } of nonJuges) {
      compter(id, "non jugé", participant === null ? "" : nommer(participant), String(mois));
    }
  }
  for (const { regle, participant, gravite, date, mois, justification } of report.constats) {
    if (A_PART.includes(regle)) continue;
    const qui = participant === null || L_UN_DES_DEUX.includes(regle) ? "" : nommer(participant);
    compter(regle, qui, gravite, String(date), String(mois), justification ? "justifié" : "");
  }
  return nombres;
}
