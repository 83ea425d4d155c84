import { frDay, frTyped } from "../../core/day.ts";
import { frCount, frInteger, frNumber, frPercent } from "../../core/format.ts";
import type { Conflit } from "../../csf/fusion.ts";
import { retenue, type TauxIrregularite, tauxDe } from "../../csf/grille.ts";
import type { GrilleLue } from "../../csf/lire-grille.ts";
import { retards } from "../../csf/observations.ts";
import { REPONSES } from "../../csf/point.ts";
import { POINTS } from "../../csf/points/index.ts";
import { type TauxDetaille, tauxDetaille } from "../../csf/taux.ts";
import { type EtatCsf, type LigneScellee, lignesDe, tauxDuControle } from "../csf/etat.ts";
import { filtre } from "../csf/feuilles/tirage.ts";
import { NON_EXTRAPOLE, phraseExtrapolation, phrasesIntervalle, tauxLisible } from "../csf/phrases-taux.ts";
import { noteTitree } from "../document/blocs.ts";
import { type Champ, champ, lister } from "../document/lister.ts";
import type { Block, Note } from "../document/model.ts";
import { direHorsMurs } from "../emargement/hors-murs.ts";
import { blocsTexte } from "./document.ts";
import type { Terminal } from "./style.ts";

/** People and points printed before the workbook is pointed at. */
const MAX_ECHANTILLON = 60;
const MAX_POINTS = 20;

/** What was drawn, how, and what the program answers, on one page of terminal. */
export function csfTexte(etat: EtatCsf, fichiers: readonly string[], dossier: string, terminal: Terminal): string {
  const lignes = lignesDe(etat);
  const { report, lueAu } = etat;
  const taux = tauxDuControle(etat, lignes);
  return page(
    [
      {
        kind: "titre",
        texte: `Contrôle de service fait, du ${frDay(report.periode.start)} au ${frDay(report.periode.end)}, jugé au ${frDay(report.arrete)}${lueAu > report.arrete ? `, extraction lue au ${frDay(lueAu)}` : ""}`,
      },
      noteTitree(
        "Absents de cette extraction",
        etat.absents.length === 0 ? [] : [`Leurs réponses sont gardées : ${etat.absents.join(", ")}.`],
      ),
      ...desaccords(etat.conflits),
      ...apresCoup(lignes),
      tirage(etat),
      noteTitree("Réponses", [
        ...reponses(lignes),
        ...resultat(tauxDe(lignes), taux, phraseExtrapolation(etat, taux)),
        ...desStructures(etat),
        ...(etat.horsMurs.length === 0 ? [] : [`${direHorsMurs(etat.horsMurs)}.`]),
      ]),
      ...(etat.reprise === null ? [] : [aDecider(lignes)]),
      noteTitree("Écrit", [...fichiers, `Dossier : ${dossier}`]),
    ],
    terminal,
  );
}

function page(blocs: readonly Block[], terminal: Terminal): string {
  return `${blocsTexte(blocs, { ...terminal, premieres: MAX_POINTS, ailleurs: "dans la grille" })}\n`;
}

function tirage(etat: EtatCsf): Note {
  const { tirage: tire, personnes, precision } = etat;
  const { methode, graine, taille, strates } = etat.parametres;
  const ids = personnes.map((p) => p.participant);
  const reste = ids.length - MAX_ECHANTILLON;
  return noteTitree("Tirage", [
    `Population : ${frCount(tire.population, "participant")} ; filtre : ${filtre(etat)}.`,
    methode === "liste"
      ? "Liste donnée par le gestionnaire : rien n'est tiré au sort."
      : `Méthode : tri par SHA-256 de « graine|identifiant » (hexadécimal), ${methode === "minutes" ? "minutes bout à bout, un point par pas" : "les premiers"} ; graine « ${graine ?? ""} »${etat.graineParDefaut ? " (par défaut : la période)" : ""} ; taille demandée ${taille ?? ""}${strates.length > 0 ? ` ; strates ${strates.join(", ")}, au plus fort reste` : ""}.`,
    `Échantillon : ${frCount(personnes.length, "participant")}, ${precision === null ? "une taille choisie par le gestionnaire et non une norme" : `la moindre taille qui donne ± ${frNumber(precision.points * 100)} points à ${frPercent(precision.attendu)} d'irréguliers`}.`,
    `${ids.slice(0, MAX_ECHANTILLON).join(" ")}${reste > 0 ? ` et ${reste} autres` : ""}`,
  ]);
}

/** What the structures answered, late answers apart; nothing before they do. */
function desStructures({ reponses: recues, report }: EtatCsf): string[] {
  if (recues.length === 0) return [];
  const tardives = recues.filter((r) => retards(r, report.periode.end).length > 0).length;
  return [
    `Réponses des structures : ${frCount(recues.length, "reçue")}, dont ${frCount(tardives, "tardive")} (feuille Réponses) ; elles ne décident rien, le gestionnaire décide.`,
  ];
}

/** A table of points: who, which, then what is said of each; nothing when there is none. */
function parPoint<L extends { participant: string; point: string }>(
  titre: string,
  lignes: readonly L[],
  dit: Champ<L>,
): Block[] {
  if (lignes.length === 0) return [];
  return [
    {
      titre: `${titre} : ${frInteger(lignes.length)}`,
      detaille: { rien: "des points à lire, que la grille dit aussi" },
      ...lister(lignes, [
        champ("participant", "Participant", "text", (l) => l.participant),
        champ("point", "Point", "text", (l) => l.point),
        dit,
      ]),
    },
  ];
}

/** Points that two files decide otherwise: nobody's decision is kept. */
function desaccords(conflits: readonly Conflit[]): Block[] {
  return parPoint(
    "Décisions qui se contredisent, aucune n'est gardée",
    conflits,
    champ("decisions", "Décisions", "prose", (c) => c.avis.map((a) => `${a.fichier} : ${a.decision}`).join(" ; ")),
  );
}

/** Answers that are no longer those of the draw, the old one and the new; nothing when there are none. */
function changees(
  lignes: readonly { participant: string; point: string; avant: string; reponse: string; apresCoup: number }[],
): Block[] {
  return parPoint(
    "Réponses changées depuis le tirage",
    lignes,
    champ(
      "reponse",
      "Réponse du programme",
      "prose",
      (l) => `${l.avant} → ${l.reponse}${l.apresCoup > 0 ? ", saisi après coup" : ""}`,
    ),
  );
}

/** First of all: answers that are no longer those of the draw, then what was typed after it, then after the period's end. */
function apresCoup(lignes: readonly LigneScellee[]): Block[] {
  const tirage = lignes.filter((l) => l.apresTirage > 0);
  const tardives = lignes.filter((l) => l.apresCoup > 0);
  const ids = [...new Set(tirage.map((l) => l.participant))];
  const reposent = (liste: readonly LigneScellee[], sur: string) =>
    `${frCount(liste.length, "point repose", "points reposent")} sur des lignes saisies ${sur}, pour ${frCount(new Set(liste.map((l) => l.participant)).size, "participant")}`;
  return [
    ...changees(lignes.flatMap((l) => (l.avant === null ? [] : [{ ...l, avant: l.avant }]))),
    noteTitree(
      "Saisi après le tirage",
      tirage.length === 0
        ? []
        : [
            `${reposent(tirage, "depuis")} : ${ids.slice(0, MAX_POINTS).join(", ")}${ids.length > MAX_POINTS ? "…" : ""}.`,
          ],
    ),
    noteTitree(
      "Saisi après coup",
      tardives.length === 0 ? [] : [`${reposent(tardives, "après la fin de la période")} (feuille Saisi après coup).`],
    ),
  ];
}

/** A filled grid, read alone: its rate, and the points that still wait. */
export function repriseTexte(
  { fichier, parametres, lignes, strates }: GrilleLue,
  conflits: readonly Conflit[],
  terminal: Terminal,
): string {
  const decidees = lignes.filter((l) => l.decision !== null).length;
  const detail = tauxDetaille(lignes, { ...parametres, effectifs: parametres.effectifs ?? null }, (p) =>
    strates.get(p),
  );
  return page(
    [
      noteTitree(`Grille ${fichier}, du ${parametres.periode.map(frTyped).join(" au ")}`, [
        `${frCount(decidees, "décision saisie", "décisions saisies")} sur ${frCount(lignes.length, "point")}.`,
      ]),
      ...desaccords(conflits),
      ...changees(
        lignes.flatMap((l) =>
          l.auTirage === undefined || l.auTirage === l.reponse ? [] : [{ ...l, avant: l.auTirage, apresCoup: 0 }],
        ),
      ),
      // a grid read alone comes without settings
      noteTitree("Réponses retenues", [...reponses(lignes), ...resultat(tauxDe(lignes), detail, NON_EXTRAPOLE)]),
      aDecider(lignes),
    ],
    terminal,
  );
}

function reponses(lignes: readonly Parameters<typeof retenue>[0][]): string[] {
  return REPONSES.map(
    (reponse) => `${frInteger(lignes.filter((l) => retenue(l) === reponse).length).padStart(6)}  ${reponse}`,
  );
}

function resultat(
  { irreguliers, controles, aDecider: reste }: TauxIrregularite,
  detail: TauxDetaille,
  extrapolation: string,
): string[] {
  return [
    `Taux d'irrégularité de l'échantillon : ${tauxLisible(irreguliers.length, controles)}${reste > 0 ? `, provisoire : ${frCount(reste, "point à vérifier sur pièce reste à décider", "points à vérifier sur pièce restent à décider")}` : ""}.`,
    ...phrasesIntervalle(detail),
    extrapolation,
  ];
}

/** The points left « à vérifier sur pièce » without a decision. */
function aDecider(
  lignes: readonly { participant: string; point: string; decision: string | null; reponse: string }[],
): Block {
  const titres = new Map(POINTS.map((p) => [p.id, p.titre]));
  const [table] = parPoint(
    "Points à décider",
    lignes.filter((l) => l.decision === null && l.reponse === "À vérifier sur pièce"),
    champ("titre", "Ce qui est contrôlé", "prose", (l) => titres.get(l.point) ?? ""),
  );
  return table ?? noteTitree("Points à décider", "Aucun : tout est décidé.");
}
