import type { Rapprochement } from "../../rapprochement/modele.ts";
import type { Somme } from "../document/model.ts";

/** What the sums by participant, and by APAP, add up to: the lines of the list. */
export function sommesDesBilans({ emargement, bilans }: Pick<Rapprochement, "emargement" | "bilans">): Somme[] {
  const lignes = emargement?.lignes ?? [];
  const nombre = (column: string, chiffre: string, compte: (l: (typeof lignes)[number]) => boolean): Somme => ({
    column,
    chiffre,
    vaut: lignes.filter(compte).length,
  });
  const minutes = <L>(column: string, chiffre: string, liste: readonly L[], de: (l: L) => number): Somme => ({
    column,
    chiffre,
    vaut: liste.reduce((n, l) => n + de(l), 0),
  });
  const mois = bilans.flatMap((b) => b.mois);
  return [
    nombre("paires", "rendez-vous appariés", (l) => l.viesion !== null && l.feuille !== null),
    nombre("ecarts", "paires avec un écart", (l) => l.viesion !== null && l.feuille !== null && l.ecarts.length > 0),
    nombre("viesion", "rendez-vous sans ligne de la feuille", (l) => l.feuille === null),
    nombre("feuille", "lignes sans rendez-vous", (l) => l.viesion === null),
    { column: "fournies", chiffre: "feuilles fournies", vaut: mois.filter((m) => m.fournie).length },
    { column: "mois", chiffre: "feuilles attendues", vaut: mois.length },
    minutes("saisies", "minutes saisies", bilans, (b) => b.minutesViesion),
    minutes("signees", "minutes des présences signées", lignes, ({ feuille: f }) =>
      f?.presence === "PRESENT" && f.signatureParticipant ? (f.duree ?? 0) : 0,
    ),
    minutes("eligibles", "minutes éligibles", lignes, (l) => l.eligibles ?? 0),
  ];
}
