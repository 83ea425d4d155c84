import { frDay, parseTypedDay } from "../../core/day.ts";
import { frCount, frInteger, frNumber, frPercent } from "../../core/format.ts";
import type { Conflit } from "../../csf/fusion.ts";
import type { TauxIrregularite } from "../../csf/grille.ts";
import { retenue, tauxDe } from "../../csf/grille.ts";
import type { GrilleLue } from "../../csf/lire-grille.ts";
import { retards } from "../../csf/observations.ts";
import { REPONSES } from "../../csf/point.ts";
import { POINTS } from "../../csf/points/index.ts";
import { type TauxDetaille, tauxDetaille } from "../../csf/taux.ts";
import { type EtatCsf, type LigneScellee, lignesDe, tauxDuControle } from "../csf/etat.ts";
import { filtre } from "../csf/feuilles/tirage.ts";
import { NON_EXTRAPOLE, phraseExtrapolation, phrasesIntervalle, tauxLisible } from "../csf/phrases-taux.ts";
import { direHorsMurs } from "../emargement/hors-murs.ts";
import { craie, plier, type Terminal } from "./style.ts";
import { tableau } from "./tableau.ts";

/** People and points printed before the workbook is pointed at. */
const MAX_ECHANTILLON = 60;
const MAX_POINTS = 20;

/** What was drawn, how, and what the program answers, on one page of terminal. */
export function csfTexte(etat: EtatCsf, fichiers: readonly string[], dossier: string, terminal: Terminal): string {
  const c = craie(terminal);
  const lignesGrille = lignesDe(etat);
  const { report, lueAu, parametres, tirage, personnes } = etat;
  const { methode, graine, taille, strates } = parametres;
  const ids = personnes.map((p) => p.participant);
  const reste = ids.length - MAX_ECHANTILLON;
  const lignes = [
    c.bold(
      `Contrôle de service fait, du ${frDay(report.periode.start)} au ${frDay(report.periode.end)}, jugé au ${frDay(report.arrete)}${lueAu > report.arrete ? `, extraction lue au ${frDay(lueAu)}` : ""}`,
    ),
    ...(etat.absents.length === 0
      ? []
      : [
          "",
          plier(
            `${c.bold("Absents de cette extraction")}, leurs réponses sont gardées : ${etat.absents.join(", ")}.`,
            terminal.colonnes,
            "  ",
          ),
        ]),
    ...desaccords(etat.conflits, terminal),
    ...apresCoup(lignesGrille, terminal),
    "",
    c.bold("Tirage"),
    `  Population : ${frCount(tirage.population, "participant")} ; filtre : ${filtre(etat)}.`,
    methode === "liste"
      ? "  Liste donnée par le gestionnaire : rien n'est tiré au sort."
      : plier(
          `  Méthode : tri par SHA-256 de « graine|identifiant » (hexadécimal), ${methode === "minutes" ? "minutes bout à bout, un point par pas" : "les premiers"} ; graine « ${graine ?? ""} »${etat.graineParDefaut ? " (par défaut : la période)" : ""} ; taille demandée ${taille ?? ""}${strates.length > 0 ? ` ; strates ${strates.join(", ")}, au plus fort reste` : ""}.`,
          terminal.colonnes,
          "    ",
        ),
    plier(
      `  Échantillon : ${frCount(personnes.length, "participant")}, ${etat.precision === null ? "une taille choisie par le gestionnaire et non une norme" : `la moindre taille qui donne ± ${frNumber(etat.precision.points * 100)} points à ${frPercent(etat.precision.attendu)} d'irréguliers`}.`,
      terminal.colonnes,
      "    ",
    ),
    plier(
      `  ${ids.slice(0, MAX_ECHANTILLON).join(" ")}${reste > 0 ? ` et ${reste} autres` : ""}`,
      terminal.colonnes,
      "  ",
    ),
    "",
    c.bold("Réponses"),
    reponses(lignesGrille),
    ...resultat(
      tauxDe(lignesGrille),
      tauxDuControle(etat, lignesGrille),
      phraseExtrapolation(etat, tauxDuControle(etat, lignesGrille)),
      terminal,
    ),
    ...desStructures(etat, terminal),
    ...(etat.horsMurs.length === 0 ? [] : [plier(`  ${direHorsMurs(etat.horsMurs)}.`, terminal.colonnes, "    ")]),
    ...(etat.reprise === null ? [] : aDecider(lignesGrille, terminal)),
    "",
    c.bold("Écrit"),
    ...fichiers.map((f) => `  ${f}`),
    `  Dossier : ${dossier}`,
  ];
  return `${lignes.join("\n")}\n`;
}

/** What the structures answered, late answers apart; nothing before they do. */
function desStructures({ reponses: recues, report }: EtatCsf, terminal: Terminal): string[] {
  if (recues.length === 0) return [];
  const tardives = recues.filter((r) => retards(r, report.periode.end).length > 0).length;
  const texte = `Réponses des structures : ${frCount(recues.length, "reçue")}, dont ${frCount(tardives, "tardive")} (feuille Réponses) ; elles ne décident rien, le gestionnaire décide.`;
  return [plier(`  ${texte}`, terminal.colonnes, "    ")];
}

/** Points that two files decide otherwise: nobody's decision is kept. */
function desaccords(conflits: readonly Conflit[], terminal: Terminal): string[] {
  if (conflits.length === 0) return [];
  const table = tableau(
    [{ titre: "Participant" }, { titre: "Point" }, { titre: "Décisions", souple: true }],
    conflits
      .slice(0, MAX_POINTS)
      .map((c) => [c.participant, c.point, c.avis.map((a) => `${a.fichier} : ${a.decision}`).join(" ; ")]),
    terminal,
  );
  const suite = conflits.length > MAX_POINTS ? [`  et ${frInteger(conflits.length - MAX_POINTS)} autres.`] : [];
  const titre = `Décisions qui se contredisent, aucune n'est gardée : ${frInteger(conflits.length)}`;
  return ["", craie(terminal).bold(titre), table, ...suite];
}

const ids = (lignes: readonly LigneScellee[]): string => {
  const tous = [...new Set(lignes.map((l) => l.participant))];
  return `${tous.slice(0, MAX_POINTS).join(", ")}${tous.length > MAX_POINTS ? "…" : ""}`;
};

/** Answers that are no longer those of the draw, the old one and the new; nothing when there are none. */
function changees(
  lignes: readonly { participant: string; point: string; avant: string; reponse: string; apresCoup: number }[],
  terminal: Terminal,
): string[] {
  if (lignes.length === 0) return [];
  const table = tableau(
    [{ titre: "Participant" }, { titre: "Point" }, { titre: "Réponse du programme", souple: true }],
    lignes
      .slice(0, MAX_POINTS)
      .map((l) => [l.participant, l.point, `${l.avant} → ${l.reponse}${l.apresCoup > 0 ? ", saisi après coup" : ""}`]),
    terminal,
  );
  const suite = lignes.length > MAX_POINTS ? [`  et ${frInteger(lignes.length - MAX_POINTS)} autres.`] : [];
  return [
    "",
    craie(terminal).bold(`Réponses changées depuis le tirage : ${frInteger(lignes.length)}`),
    table,
    ...suite,
  ];
}

/** First of all: answers that are no longer those of the draw, then what was typed after it, then after the period's end. */
function apresCoup(lignes: readonly LigneScellee[], terminal: Terminal): string[] {
  const c = craie(terminal);
  const tirage = lignes.filter((l) => l.apresTirage > 0);
  const tardives = lignes.filter((l) => l.apresCoup > 0);
  return [
    ...changees(
      lignes.flatMap((l) => (l.avant === null ? [] : [{ ...l, avant: l.avant }])),
      terminal,
    ),
    ...(tirage.length === 0
      ? []
      : [
          "",
          plier(
            `${c.bold("Saisi après le tirage")} : ${frCount(tirage.length, "point repose", "points reposent")} sur des lignes saisies depuis, pour ${frCount(new Set(tirage.map((l) => l.participant)).size, "participant")} : ${ids(tirage)}.`,
            terminal.colonnes,
            "  ",
          ),
        ]),
    ...(tardives.length === 0
      ? []
      : [
          "",
          plier(
            `${c.bold("Saisi après coup")} : ${frCount(tardives.length, "point repose", "points reposent")} sur des lignes saisies après la fin de la période, pour ${frCount(new Set(tardives.map((l) => l.participant)).size, "participant")} (feuille Saisi après coup).`,
            terminal.colonnes,
            "  ",
          ),
        ]),
  ];
}

/** A filled grid, read alone: its rate, and the points that still wait. */
export function repriseTexte(
  { fichier, parametres, lignes, strates }: GrilleLue,
  conflits: readonly Conflit[],
  terminal: Terminal,
): string {
  const c = craie(terminal);
  const decidees = lignes.filter((l) => l.decision !== null).length;
  const parts = [
    c.bold(`Grille ${fichier}, du ${parametres.periode.map(enJour).join(" au ")}`),
    `  ${frCount(decidees, "décision saisie", "décisions saisies")} sur ${frCount(lignes.length, "point")}.`,
    ...desaccords(conflits, terminal),
    ...changees(
      lignes.flatMap((l) =>
        l.auTirage === undefined || l.auTirage === l.reponse ? [] : [{ ...l, avant: l.auTirage, apresCoup: 0 }],
      ),
      terminal,
    ),
    "",
    c.bold("Réponses retenues"),
    reponses(lignes),
    ...resultat(
      tauxDe(lignes),
      tauxDetaille(lignes, { ...parametres, effectifs: parametres.effectifs ?? null }, (p) => strates.get(p)),
      // a grid read alone comes without settings
      NON_EXTRAPOLE,
      terminal,
    ),
    ...aDecider(lignes, terminal),
  ];
  return `${parts.join("\n")}\n`;
}

/** A day of the grid, as people read it. */
function enJour(texte: string): string {
  const jour = parseTypedDay(texte);
  return jour === null ? texte : frDay(jour);
}

function reponses(lignes: readonly Parameters<typeof retenue>[0][]): string {
  return REPONSES.map(
    (reponse) => `  ${frInteger(lignes.filter((l) => retenue(l) === reponse).length).padStart(6)}  ${reponse}`,
  ).join("\n");
}

function resultat(
  { irreguliers, controles, aDecider: reste }: TauxIrregularite,
  detail: TauxDetaille,
  extrapolation: string,
  terminal: Terminal,
): string[] {
  return [
    plier(
      `  Taux d'irrégularité de l'échantillon : ${tauxLisible(irreguliers.length, controles)}${reste > 0 ? `, provisoire : ${frCount(reste, "point à vérifier sur pièce reste à décider", "points à vérifier sur pièce restent à décider")}` : ""}.`,
      terminal.colonnes,
      "    ",
    ),
    ...[...phrasesIntervalle(detail), extrapolation].map((phrase) => plier(`  ${phrase}`, terminal.colonnes, "    ")),
  ];
}

/** The points left « à vérifier sur pièce » without a decision. */
function aDecider(
  lignes: readonly { participant: string; point: string; decision: string | null; reponse: string }[],
  terminal: Terminal,
): string[] {
  const c = craie(terminal);
  const restent = lignes.filter((l) => l.decision === null && l.reponse === "À vérifier sur pièce");
  if (restent.length === 0) return ["", c.bold("Points à décider"), "  Aucun : tout est décidé."];
  const titres = new Map(POINTS.map((p) => [p.id, p.titre]));
  const table = tableau(
    [{ titre: "Participant" }, { titre: "Point" }, { titre: "Ce qui est contrôlé", souple: true }],
    restent.slice(0, MAX_POINTS).map((l) => [l.participant, l.point, titres.get(l.point) ?? ""]),
    terminal,
  );
  const suite =
    restent.length > MAX_POINTS ? [`  et ${frInteger(restent.length - MAX_POINTS)} autres dans la grille.`] : [];
  return ["", c.bold(`Points à décider : ${frInteger(restent.length)}`), table, ...suite];
}
