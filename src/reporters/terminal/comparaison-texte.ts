import { type Comparaison, colonnesModifiees } from "../../comparaison/comparaison.ts";
import type { Compte } from "../../comparaison/differences.ts";
import type { EntretiensClos } from "../../comparaison/entretiens-clos.ts";
import { frDay } from "../../core/day.ts";
import { frCount, frInteger } from "../../core/format.ts";
import { TABLES } from "../../tables/index.ts";
import { chiffreLisible, periodeEffet, titreEffet } from "../comparaison/effet-lisible.ts";
import { ecartMinutes, GENRES, ORDRE_GENRES, resumeLigne, titreChamp, valeurLisible } from "../comparaison/mots.ts";
import { ETATS } from "../signes.ts";
import { craie, plier, type Terminal } from "./style.ts";
import { tableau } from "./tableau.ts";

/** What the reader sees beside the comparison. */
export interface OptionsComparaison extends Terminal {
  /** Show the values of personal columns. */
  valeurs: boolean;
  suites: readonly string[];
}

const PREMIERS = 10;

/** Two extractions as a page of terminal: first what changed in closed months, who and what follows; then the rest. */
export function comparaisonTexte(comparaison: Comparaison, options: OptionsComparaison): string {
  const c = craie(options);
  const { noms, arrete, avis } = comparaison;
  const parts = [
    c.bold(plier(`De « ${noms[0]} » à « ${noms[1]} » : mois clos jusqu'au ${frDay(arrete)}`, options.colonnes)),
    moisClos(comparaison, options),
    concernes(comparaison, options),
    constats(comparaison, options),
    indicateurs(comparaison, options),
    depuis(comparaison, options),
    avis.length === 0
      ? ""
      : [c.bold("À savoir"), ...avis.map((a) => plier(`  – ${a}`, options.colonnes, "    "))].join("\n"),
    options.suites.length > 0 ? [c.bold("Ensuite"), ...options.suites.map((s) => `  ${s}`)].join("\n") : "",
  ];
  return `${parts.filter((p) => p !== "").join("\n\n")}\n`;
}

function moisClos(comparaison: Comparaison, options: OptionsComparaison): string {
  const c = craie(options);
  const { tables, entretiens, participants, arrete } = comparaison;
  const titre = c.bold(`Dans les mois déjà clos, au ${frDay(arrete)} ou avant`);
  const touchees = tables.filter((t) => ORDRE_GENRES.some((g) => compteDe(t, g).clos > 0));
  if (touchees.length === 0) return `${titre}\n  Rien n'a été ajouté, modifié ni supprimé.`;
  const lignes = touchees.map((t) => [
    TABLES[t.table].titre,
    ...ORDRE_GENRES.map((g) => frInteger(compteDe(t, g).clos)),
  ]);
  const genres = [
    { titre: "Ajoutées après coup", droite: true },
    { titre: "Modifiées", droite: true },
    { titre: "Supprimées", droite: true },
  ];
  const [ajoutees, modifiees, supprimees] = ORDRE_GENRES.map((g) =>
    touchees.reduce((somme, t) => somme + compteDe(t, g).clos, 0),
  ) as [number, number, number];
  const bilan = `  ${frCount(ajoutees, "ligne ajoutée", "lignes ajoutées")} après coup, ${frCount(modifiees, "modifiée")}, ${frCount(supprimees, "supprimée")} ; ${frCount(participants.length, "participant concerné", "participants concernés")}.`;
  return [
    titre,
    plier(bilan, options.colonnes, "    "),
    tableau([{ titre: "Lignes", souple: true }, ...genres], lignes, options),
    ...(entretiens === null ? [] : phrasesEntretiens(entretiens)).map((p) => plier(`  ${p}`, options.colonnes, "    ")),
    ...champs(comparaison, options),
    ...exemples(comparaison, options),
  ].join("\n");
}

function compteDe(table: Comparaison["tables"][number], genre: (typeof ORDRE_GENRES)[number]): Compte {
  return genre === "ajoutee" ? table.ajoutees : genre === "modifiee" ? table.modifiees : table.supprimees;
}

/** What an auditor asks about the interviews: held ones gained or lost, minutes, when the late ones were typed. */
function phrasesEntretiens({ tenusEnPlus, tenusEnMoins, minutes, saisies }: EntretiensClos): string[] {
  const [plus, moins, ecart] = [tenusEnPlus, tenusEnMoins, minutes].map(
    (n) => n.ajoutee + n.modifiee + n.supprimee,
  ) as [number, number, number];
  const phrases: string[] = [];
  if (plus > 0 || moins > 0 || ecart !== 0) {
    phrases.push(
      `Face à face tenus : ${frInteger(plus)} de plus (${frInteger(tenusEnPlus.ajoutee)} sur des lignes ajoutées, ${frInteger(tenusEnPlus.modifiee)} sur des lignes modifiées), ${frInteger(moins)} de moins (${frInteger(tenusEnMoins.supprimee)} supprimés, ${frInteger(tenusEnMoins.modifiee)} modifiés) ; ${ecartMinutes(ecart)} en tout, dont ${ecartMinutes(minutes.modifiee)} sur des lignes modifiées.`,
    );
  }
  if (saisies && saisies.apres + saisies.avant + saisies.inconnue > 0) {
    phrases.push(
      `Saisie des lignes ajoutées : ${frInteger(saisies.apres)} après l'arrêté, ${frInteger(saisies.avant)} avant ou ce jour-là bien qu'absentes de l'extraction ancienne, ${frInteger(saisies.inconnue)} sans date de saisie.`,
    );
  }
  return phrases;
}

function champs(comparaison: Comparaison, options: OptionsComparaison): string[] {
  const modifiees = colonnesModifiees(comparaison);
  if (modifiees.length === 0) return [];
  const textes = modifiees
    .slice(0, PREMIERS)
    .map(
      ({ table, champ, lignes }) =>
        `${TABLES[table.table].titre}, ${titreChamp(table.table, champ)} : ${frInteger(lignes)}`,
    );
  const suite = modifiees.length > PREMIERS ? ` ; et ${modifiees.length - PREMIERS} autres` : "";
  return [plier(`  Cellules modifiées : ${textes.join(" ; ")}${suite}.`, options.colonnes, "    ")];
}

/** The first differences of closed months: interviews before all, since they are what a control is about. */
function exemples({ tables }: Comparaison, options: OptionsComparaison): string[] {
  const closes = tables.flatMap((table) =>
    table.differences.filter((d) => d.temps === "clos").map((difference) => ({ table, difference })),
  );
  const rang = (table: string) => (table === "entretiens" ? 0 : 1);
  const premieres = [...closes]
    .sort((a, b) => rang(a.table.table) - rang(b.table.table))
    .slice(0, PREMIERS)
    .map(({ table, difference }) => {
      const { genre, participant, paire, changements } = difference;
      const quoi =
        genre === "modifiee"
          ? changements
              .filter((k) => k.temps === "clos")
              .map((k) => {
                const [avant, apres] = [k.avant, k.apres].map((v) =>
                  valeurLisible(table.table, k.champ, v, options.valeurs),
                );
                return `${titreChamp(table.table, k.champ)} ${avant} → ${apres}`;
              })
              .join(", ")
          : resumeLigne(table, paire, options.valeurs);
      const jour = genre === "modifiee" && difference.jour !== null ? `, ${frDay(difference.jour)}` : "";
      const qui = [GENRES[genre].signe, participant, `${TABLES[table.table].titre}${jour}`].filter((t) => t !== null);
      return plier(`  ${qui.join(" ")} : ${quoi}`, options.colonnes, "      ");
    });
  const suite = closes.length > PREMIERS ? [`  et ${frInteger(closes.length - PREMIERS)} autres (--format xlsx)`] : [];
  return [...premieres, ...suite];
}

function concernes({ participants }: Comparaison, options: OptionsComparaison): string {
  if (participants.length === 0) return "";
  const lignes = participants
    .slice(0, PREMIERS)
    .map((p) => [p.participant, p.apap ?? "Sans APAP", ...ORDRE_GENRES.map((g) => frInteger(p[g]))]);
  const suite =
    participants.length > PREMIERS ? [`et ${frInteger(participants.length - PREMIERS)} autres (--format xlsx)`] : [];
  return [
    craie(options).bold(`Qui est concerné : ${frCount(participants.length, "participant")}`),
    tableau(
      [
        { titre: "Participant" },
        { titre: "APAP", souple: true },
        { titre: "Ajoutées", droite: true },
        { titre: "Modifiées", droite: true },
        { titre: "Supprimées", droite: true },
      ],
      lignes,
      options,
    ),
    ...suite,
  ].join("\n");
}

function constats({ constats: effet }: Comparaison, options: OptionsComparaison): string {
  const c = craie(options);
  const titre = c.bold(
    `Effet sur les constats de ces mois : ${frCount(effet.apparus.length, "apparu")}, ${frCount(effet.disparus.length, "disparu")}`,
  );
  if (effet.regles.length === 0) return titre;
  const lignes = effet.regles.map((r) => [
    r.regle,
    frInteger(r.avant),
    frInteger(r.apres),
    frInteger(r.apparus),
    frInteger(r.disparus),
    r.etats[0] === r.etats[1] ? "" : `${ETATS[r.etats[0]].mot} → ${ETATS[r.etats[1]].mot}`,
  ]);
  return [
    titre,
    tableau(
      [
        { titre: "Règle" },
        { titre: "Avant", droite: true },
        { titre: "Après", droite: true },
        { titre: "Apparus", droite: true },
        { titre: "Disparus", droite: true },
        { titre: "État", souple: true },
      ],
      lignes,
      options,
    ),
  ].join("\n");
}

function indicateurs({ indicateurs: effets }: Comparaison, options: OptionsComparaison): string {
  const titre = craie(options).bold(
    `Effet sur les indicateurs de ces mois : ${frCount(effets.length, "chiffre")} en tout`,
  );
  const lignes = effets
    .filter((e) => e.portee === "ensemble" && Object.keys(e.ventilation).length === 0)
    .map((e) => [titreEffet(e), periodeEffet(e.periode), chiffreLisible(e, e.avant), chiffreLisible(e, e.apres)])
    .filter(([, , avant, apres]) => avant !== apres)
    .slice(0, PREMIERS);
  if (lignes.length === 0) return titre;
  const reste = effets.length - lignes.length;
  return [
    titre,
    tableau(
      [
        { titre: "Ensemble", souple: true },
        { titre: "Période" },
        { titre: "Avant", droite: true },
        { titre: "Après", droite: true },
      ],
      lignes,
      options,
    ),
    ...(reste > 0 ? [`et ${frInteger(reste)} autres, par APAP, structure et ventilation (--format xlsx)`] : []),
  ].join("\n");
}

/** Everything else, by table: what happened since, and what has no day. */
function depuis({ tables }: Comparaison, options: OptionsComparaison): string {
  const autres = (compte: Compte) => frInteger(compte.total - compte.clos);
  const lignes = tables.map((t) => [
    TABLES[t.table].titre,
    frInteger(t.avant),
    frInteger(t.apres),
    autres(t.ajoutees),
    autres(t.modifiees),
    autres(t.supprimees),
  ]);
  if (lignes.length === 0) return "Aucune table n'est dans les deux extractions : rien n'est comparé.";
  return [
    craie(options).bold("Le reste : depuis, ou sans date"),
    tableau(
      [
        { titre: "Lignes", souple: true },
        { titre: "Avant", droite: true },
        { titre: "Après", droite: true },
        { titre: "Ajoutées", droite: true },
        { titre: "Modifiées", droite: true },
        { titre: "Supprimées", droite: true },
      ],
      lignes,
      options,
    ),
  ].join("\n");
}
