import type { Comparaison } from "../../comparaison/comparaison.ts";
import { frCount, frInteger } from "../../core/format.ts";

/** What each sheet of the comparison finds: its title; null for the rest when there is none. */
export function constatsComparaison({ tables, participants, constats, indicateurs }: Comparaison) {
  const somme = (quoi: "ajoutees" | "modifiees" | "supprimees", clos: boolean) =>
    tables.reduce((n, t) => n + (clos ? t[quoi].clos : t[quoi].total - t[quoi].clos), 0);
  const dire = (clos: boolean) =>
    lignesDites(somme("ajoutees", clos), somme("modifiees", clos), somme("supprimees", clos));
  const [dansLesClos, reste] = [dire(true), dire(false)];
  const [apparus, disparus] = [constats.apparus.length, constats.disparus.length];
  return {
    Synthèse: dansLesClos === null ? "Rien n'a changé dans les mois clos" : `Mois clos : ${dansLesClos}`,
    "Mois clos":
      dansLesClos === null
        ? "Rien n'a changé dans les mois clos"
        : `${dansLesClos}, ${frCount(participants.length, "participant concerné", "participants concernés")}`,
    Constats:
      apparus + disparus === 0
        ? "Aucun constat apparu ni disparu"
        : `${frCount(apparus, "constat apparu", "constats apparus")}, ${frCount(disparus, "disparu")}`,
    Indicateurs:
      indicateurs.length === 0
        ? "Aucun chiffre des mois clos n'a changé"
        : frCount(indicateurs.length, "chiffre des mois clos a changé", "chiffres des mois clos ont changé"),
    "Le reste": reste === null ? null : `Depuis, ou sans date : ${reste}`,
  } as const;
}

/** « 96 lignes ajoutées, 3 modifiées »; null where there is none. */
function lignesDites(ajoutees: number, modifiees: number, supprimees: number): string | null {
  const dits = [
    { n: ajoutees, mot: "ajoutée" },
    { n: modifiees, mot: "modifiée" },
    { n: supprimees, mot: "supprimée" },
  ].filter(({ n }) => n > 0);
  if (dits.length === 0) return null;
  return dits
    .map(({ n, mot }, i) =>
      i === 0 ? frCount(n, `ligne ${mot}`, `lignes ${mot}s`) : `${frInteger(n)} ${mot}${n > 1 ? "s" : ""}`,
    )
    .join(", ");
}
