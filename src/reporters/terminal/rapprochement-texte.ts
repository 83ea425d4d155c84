import { frDay } from "../../core/day.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { GRAVITES } from "../../core/report.ts";
import { CAUSES, type Cause } from "../../parcours/temps-eligible.ts";
import type { Comptes, RapprochementListe } from "../../rapprochement/modele.ts";
import type { EtatRapprochement } from "../rapprochement/etat.ts";
import { CAUSES_LISIBLES, etatCd14, etatListe } from "../rapprochement/mots.ts";
import { parApap } from "../rapprochement/par-apap.ts";
import { colorer, craie, plier, SIGNES, type Terminal } from "./style.ts";
import { tableau } from "./tableau.ts";

/** Both sides as a page of terminal: what was compared and where each line went, by APAP, the minutes, the constats. */
export function rapprochementTexte(etat: EtatRapprochement, options: Terminal & { suites: readonly string[] }): string {
  const { report, rapprochement, liste, filtre } = etat;
  const c = craie(options);
  const { emargement, cd14 } = rapprochement;
  const parts = [
    [
      c.bold(
        `Rapprochement arrêté au ${frDay(report.arrete)}, période du ${frDay(report.periode.start)} au ${frDay(report.periode.end)}`,
      ),
      ...(filtre === null ? [] : [`Listes limitées à : ${filtre} ; les comptes sont ceux de toute l'extraction.`]),
    ].join("\n"),
    emargement
      ? comptes("Viesion ↔ émargement", emargement.comptes, options)
      : "Viesion ↔ émargement : non fait, aucune table d'émargement dans l'extraction.",
    emargement ? apaps(etat, options) : "",
    emargement ? minutes(etat, options) : "",
    cd14 ? comptes("Viesion ↔ Viesion du Département", cd14.comptes, options) : "",
    cd14 && cd14.lignes.length > 0 ? mots(cd14.lignes.map((l) => etatCd14(l).mot)) : "",
    liste ? listeStructure(liste, options) : "",
    constats(etat, options),
    lecture(etat, options),
    options.suites.length > 0 ? [c.bold("Ensuite"), ...options.suites.map((s) => `  ${s}`)].join("\n") : "",
  ];
  return `${parts.filter((p) => p !== "").join("\n\n")}\n`;
}

/** Where every line of both sides went; the counts close. */
function comptes(titre: string, cotes: readonly Comptes[], options: Terminal): string {
  const lignes = cotes.map((k) => [
    k.cote,
    frInteger(k.lues),
    frInteger(k.hors.reduce((somme, { nombre }) => somme + nombre, 0)),
    frInteger(k.appariees),
    frInteger(k.seules),
  ]);
  const details = cotes.flatMap((k) => {
    const hors = k.hors.filter(({ nombre }) => nombre > 0);
    if (hors.length === 0) return [];
    const texte = hors.map(({ raison, nombre }) => `${frInteger(nombre)} ${raison}`).join(" ; ");
    return [plier(`  ${k.cote}, laissées de côté : ${texte}.`, options.colonnes, "    ")];
  });
  const perdues = cotes.reduce((somme, k) => somme + Math.abs(k.perdues), 0);
  const bilan =
    perdues === 0
      ? "  Lignes lues = laissées de côté + appariées + seules, des deux côtés : aucune n'est perdue."
      : `  Les comptes ne se referment pas (${frCount(perdues, "ligne")}) : signalez-le.`;
  return [
    craie(options).bold(titre),
    tableau(
      [
        { titre: "Côté" },
        { titre: "Lues", droite: true },
        { titre: "Laissées de côté", droite: true },
        { titre: "Appariées", droite: true },
        { titre: "Seules", droite: true },
      ],
      lignes,
      options,
    ),
    ...details,
    plier(bilan, options.colonnes, "    "),
  ].join("\n");
}

function apaps({ rapprochement }: EtatRapprochement, options: Terminal): string {
  const bilans = parApap(rapprochement.bilans);
  const plusieurs = new Set(
    bilans.filter((b, i) => bilans.findIndex((x) => x.apap === b.apap) !== i).map((b) => b.apap),
  );
  const lignes = bilans.map((b) => [
    `${b.apap ?? "Sans APAP"}${plusieurs.has(b.apap) ? ` (${b.structure ?? "sans structure"})` : ""}`,
    frInteger(b.appariees),
    frInteger(b.avecEcart),
    frInteger(b.viesionSeules),
    frInteger(b.feuilleSeules),
    `${frInteger(b.moisFournis)}/${frInteger(b.mois)}`,
    frInteger(b.minutesViesion),
    frInteger(b.minutesSignees),
    frInteger(b.minutesEligibles),
  ]);
  if (lignes.length === 0) return "";
  return tableau(
    [
      { titre: "APAP", souple: true },
      { titre: "Paires", droite: true },
      { titre: "Écarts", droite: true },
      { titre: "Viesion seul", droite: true },
      { titre: "Feuille seule", droite: true },
      { titre: "Feuilles", droite: true },
      { titre: "Min saisies", droite: true },
      { titre: "signées", droite: true },
      { titre: "éligibles", droite: true },
    ],
    lignes,
    options,
  );
}

function minutes({ rapprochement }: EtatRapprochement, options: Terminal): string {
  const causes = new Map<Cause, { contacts: number; minutes: number }>();
  for (const { causes: siennes } of rapprochement.bilans) {
    for (const cause of CAUSES) {
      const k = siennes[cause];
      if (!k) continue;
      const deja = causes.get(cause) ?? { contacts: 0, minutes: 0 };
      causes.set(cause, { contacts: deja.contacts + k.contacts, minutes: deja.minutes + k.minutes });
    }
  }
  if (causes.size === 0) return "";
  const lignes = CAUSES.flatMap((cause) => {
    const k = causes.get(cause);
    return k ? [[CAUSES_LISIBLES[cause], frInteger(k.contacts), frInteger(k.minutes)]] : [];
  });
  return [
    tableau(
      [{ titre: "Temps non retenu" }, { titre: "Rendez-vous", droite: true }, { titre: "Minutes", droite: true }],
      lignes,
      options,
    ),
    plier(
      "  Ces minutes disent où regarder ; elles ne sont ni des euros, ni une correction.",
      options.colonnes,
      "    ",
    ),
  ].join("\n");
}

function listeStructure(liste: RapprochementListe, options: Terminal): string {
  const qui =
    liste.structure === null
      ? "participants que la liste nomme (--structure pour voir ce qu'elle oublie)"
      : liste.structure;
  const lues = `${frCount(liste.lues, "ligne lue", "lignes lues")} : ${frInteger(liste.lignes.filter((l) => l.liste).length)} comparées, ${frInteger(liste.illisibles.length)} illisibles, ${frInteger(liste.vides)} vides`;
  const illisibles = liste.illisibles
    .slice(0, 5)
    .map((i) =>
      plier(`  ${i.feuille ? `[${i.feuille}] ` : ""}ligne ${i.ligne} : ${i.raison}`, options.colonnes, "    "),
    );
  return [
    craie(options).bold(`Liste de la structure (${liste.fichier})`),
    plier(`  ${qui}`, options.colonnes, "    "),
    `  ${lues}`,
    ...illisibles,
    mots(liste.lignes.map((l) => etatListe(l).mot)),
  ].join("\n");
}

/** « 12 concorde, 3 écart : jour », the commonest first. */
function mots(liste: readonly string[]): string {
  const comptes = new Map<string, number>();
  for (const mot of liste) comptes.set(mot, (comptes.get(mot) ?? 0) + 1);
  return [...comptes]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([mot, n]) => `  ${frInteger(n)} × ${mot}`)
    .join("\n");
}

function lecture({ lecture: notes }: EtatRapprochement, options: Terminal): string {
  if (notes.length === 0) return "";
  const lignes = notes.map(({ message, nombre }) =>
    plier(`  ${frInteger(nombre)} × ${message}`, options.colonnes, "    "),
  );
  return [craie(options).bold("Lecture des feuilles d'émargement"), ...lignes].join("\n");
}

function constats({ report }: EtatRapprochement, options: Terminal): string {
  const c = craie(options);
  const lignes = report.regles.map((r) => {
    if (r.etat === "non_executee") return plier(`  ${r.id} non exécutée : ${r.raison ?? ""}`, options.colonnes, "    ");
    const siens = report.constats.filter((k) => k.regle === r.id && !k.justification);
    const comptes = GRAVITES.flatMap((g) => {
      const n = siens.filter((k) => k.gravite === g).length;
      const { signe, mot, mots: pluriel } = SIGNES[g];
      return n === 0 ? [] : [colorer(g, `${signe} ${frInteger(n)} ${n >= 2 ? pluriel : mot}`, c)];
    });
    const suspecte = r.etat === "suspecte" ? " ; suspecte, hors des comptes" : "";
    const nonJuges = r.nonJuges.length > 0 ? `, ${frInteger(r.nonJuges.length)} non jugés` : "";
    return `  ${r.id} : ${comptes.length > 0 ? comptes.join(" ") : "aucun constat"} sur ${frInteger(r.juges)} jugés${nonJuges}${suspecte}`;
  });
  return [c.bold("Constats"), ...lignes].join("\n");
}
