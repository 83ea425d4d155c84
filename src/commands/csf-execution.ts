import { chargerCharte } from "../config/charte.ts";
import type { Artefact } from "../core/artefact.ts";
import { frDay, parseTypedDay } from "../core/day.ts";
import { periodLabel } from "../core/period.ts";
import { PlieError } from "../core/plie-error.ts";
import { personneAbsente } from "../csf/absente.ts";
import { compareSorties, type SortieAClasser, sortiesAClasser } from "../csf/archives.ts";
import { controler } from "../csf/controle.ts";
import { type Fusion, fusionner } from "../csf/fusion.ts";
import { retenue } from "../csf/grille.ts";
import { type GrilleLue, lireFichesRemplies, lireGrilleRemplie, participantsDe } from "../csf/lire-grille.ts";
import { lireReponses, reunirReponses } from "../csf/observations.ts";
import { candidatDe, concerne } from "../csf/population.ts";
import { REGLES_CSF } from "../csf/regles.ts";
import { verdictsDe } from "../csf/sujet.ts";
import { ajouter, CollecteTemps, sommeVide } from "../csf/temps.ts";
import type { Candidat } from "../csf/tirage.ts";
import { type HorsMurs, horsMurs } from "../faits/hors-murs.ts";
import type { Reglage } from "../faits/seuil.ts";
import { tempsEligible } from "../faits/temps-eligible.ts";
import { INDICATEURS, type IndicateurId } from "../indicators/index.ts";
import { lireListeParticipants } from "../ingest/participant-list.ts";
import { langageDe } from "../normes/langage.ts";
import type { Contexte } from "../parcours/contexte.ts";
import { creerCadreCsf, type EtatCsf, type Reprise } from "../reporters/csf/etat.ts";
import { obstacleAuDefinitif } from "../reporters/csf/rapport.ts";
import { csfTexte, repriseTexte } from "../reporters/terminal/csf-texte.ts";
import { texteEnMots } from "../reporters/terminal/en-mots.ts";
import type { OptionsCsf } from "./csf.ts";
import { type DemandeCsf, datesDeGrille, demandeDe, echantillonDe } from "./csf-demande.ts";
import { verdictsEntree } from "./csf-verdicts.ts";
import { ecrireFichiers } from "./ecrire.ts";
import type { Io } from "./io.ts";
import { terminalDe } from "./livrer.ts";
import { nomsConnus } from "./noms-connus.ts";
import { analyserPreparation, type Preparation, preparer } from "./preparer.ts";

/** Figures of « Indicateurs », beside the FSE+ ones. */
const CHIFFRES: ReadonlySet<string> = new Set<IndicateurId>([
  "file_active",
  "accompagnes_personnes",
  "en_emploi",
  "sorties",
  "entretiens",
  "prescriptions",
  "objectifs",
]);

/** Runs `plie csf`. */
export async function csf(entrees: readonly string[], options: OptionsCsf, io: Io): Promise<void> {
  if (options.risque) return (await import("./csf-risque.ts")).csfRisque(entrees, options, io);
  const deRisque = (["format", "precedent"] as const).find((nom) => options[nom] !== undefined);
  if (deRisque !== undefined) throw new PlieError(`--${deRisque} va avec --risque : ajoutez --risque, ou retirez-la.`);
  const fusion = await reprendre(options, io);
  const grille = fusion?.grille ?? null;
  const terminal = terminalDe(options, io);
  if (entrees.length === 0) {
    if (grille === null) {
      throw new PlieError(
        "il manque les fichiers ou le dossier de l'extraction (ENTREES), ou --reprise GRILLE pour relire une grille remplie.",
      );
    }
    io.out(repriseTexte(grille, fusion?.conflits ?? [], terminal));
    return;
  }
  const dates = grille === null ? {} : datesDeGrille(grille);
  const lue = await preparer(entrees, { ...dates, ...options }, io);
  const demande = demandeDe(options, lue, nomsConnus(lue.extraction), grille);
  const liste = options.liste === undefined ? null : await lireListeParticipants(io.disque.fichier(options.liste));
  if (options.reponses !== undefined && grille === null) {
    throw new PlieError("--reponses se rend avec la grille du même tirage : ajoutez --reprise GRILLE.");
  }
  const points = new Set(grille?.lignes.map((l) => `${l.participant}\n${l.point}`));
  const rendues = await Promise.all((options.reponses ?? []).map((c) => lireReponses(io.disque.fichier(c), points)));
  const anterieurs = await reglesAvant(options.anterieure ?? [], io);
  // facts after the period's end do not count; what was typed after it does
  const preparation = { ...lue, arrete: Math.min(lue.arrete, lue.periode.end) };
  const etat = {
    ...etatDe(preparation, demande, liste, fusion, anterieurs, io),
    lueAu: lue.arrete,
    reponses: reunirReponses([grille?.reponses ?? [], ...rendues]),
  };
  const artefacts = await classeurs(etat, preparation, options, io);
  await ecrireFichiers(io.disque, options.sortie ?? ".", artefacts, options.ecraser ?? false);
  if (options.silencieux) return;
  const chemins = artefacts.map((a) => a.chemin);
  io.out(texteEnMots(csfTexte(etat, chemins, options.sortie ?? ".", terminal), langageDe(etat.report)));
}

/** One pass over the dossiers for the rules, the population and the time; then the people drawn, one by one. */
export function etatDe(
  preparation: Preparation,
  demande: DemandeCsf,
  liste: readonly string[] | null,
  fusion: Fusion | null,
  anterieurs: ReadonlyMap<string, string>,
  io: Io,
): Omit<EtatCsf, "lueAu" | "reponses"> {
  const { reglages } = preparation;
  const reglage: Reglage = (id, day) => reglages.regle(id, day);
  const grille = fusion?.grille ?? null;
  const candidats = new Map<string, Candidat>();
  const sorties: SortieAClasser[] = [];
  const tempsPopulation = sommeVide();
  const visite: { temps: CollecteTemps | null } = { temps: null };
  const { report, contexte } = analyserPreparation(preparation, io, {
    regles: REGLES_CSF,
    indicateurs: INDICATEURS.filter((i) => CHIFFRES.has(i.id) || i.id.startsWith("EEC")),
    visiter: (contexte) => {
      const temps = new CollecteTemps(concerne(demande.filtre), reglage);
      visite.temps = temps;
      return (dossier) => {
        const siens = tempsEligible(dossier, contexte, reglage);
        const candidat = candidatDe(dossier, contexte, demande.filtre, siens);
        if (candidat) {
          candidats.set(candidat.participant, candidat);
          for (const t of siens) ajouter(tempsPopulation, t);
          sorties.push(...sortiesAClasser(dossier, contexte));
        }
        temps.dossier(dossier, siens, contexte);
      };
    },
  });
  const tirage = echantillonDe(demande, [...candidats.values()], liste, grille);
  const tirageAu = grille === null ? null : parseTypedDay(grille.parametres.arrete);
  const juges = {
    tirageAu,
    verdicts: verdictsDe(report.regles, report.constats),
    verdictsEntree: verdictsEntree(preparation, io),
    anterieurs,
  };
  const presents = new Map(controler(tirage.tires, candidats, contexte, juges, reglage).map((p) => [p.participant, p]));
  const personnes = tirage.tires.map((t) => presents.get(t.participant) ?? personneAbsente(t, grille ?? RIEN_DE_LU));
  return {
    report,
    contexte,
    parametres: {
      ...demande.parametres,
      // a size proposed for a precision is, from now on, the size asked for
      ...(demande.precision === null ? {} : { taille: String(tirage.tires.length) }),
      ...(tirage.parts.length === 0 ? {} : { effectifs: tirage.parts }),
    },
    precision: demande.precision,
    graineParDefaut: demande.graineParDefaut,
    tirage,
    personnes,
    tirageAu,
    sorties: sorties.sort(compareSorties),
    horsMurs: horsMursDe(demande, contexte, candidats),
    absents: tirage.tires.filter((t) => !candidats.has(t.participant)).map((t) => t.participant),
    temps: visite.temps?.fin() ?? [],
    tempsPopulation,
    autresTardifs: visite.temps?.autresTardifs ?? { contacts: 0, minutes: 0 },
    reprise: grille && repriseDe(grille),
    conflits: fusion?.conflits ?? [],
  };
}

/** Meetings with partners; limited to an APAP or a structure, those of the APAPs of its people. */
function horsMursDe(
  { filtre }: DemandeCsf,
  contexte: Contexte,
  candidats: ReadonlyMap<string, Candidat>,
): readonly HorsMurs[] {
  const sommes = horsMurs(contexte.extraction, contexte);
  if (filtre.apap === null && filtre.structure === null) return sommes;
  const apaps = new Set([...candidats.values()].map((c) => c.apap));
  return sommes.filter((s) => s.apap !== null && apaps.has(s.apap));
}

/** The filled grids and pages of `--reprise` and `--fiches`, made one; null when none is given. */
async function reprendre({ reprise = [], fiches = [] }: OptionsCsf, { disque }: Io): Promise<Fusion | null> {
  if (reprise.length === 0) {
    if (fiches.length === 0) return null;
    throw new PlieError("--fiches se rend avec la grille du même tirage : ajoutez --reprise GRILLE.");
  }
  const grilles = await Promise.all(reprise.map((chemin) => lireGrilleRemplie(disque.fichier(chemin))));
  const connus = new Set(grilles.flatMap((g) => participantsDe(g.lignes)));
  const tapees = fiches.map(async (chemin) => {
    const fichier = disque.fichier(chemin);
    return { fichier: fichier.name, tapees: await lireFichesRemplies(fichier, connus) };
  });
  return fusionner(grilles, await Promise.all(tapees));
}

/** A sample that is drawn now: nobody of it is gone. */
const RIEN_DE_LU = { lignes: [], charges: new Map() };

/** What the grids of earlier controls have settled: the points due once that they hold as « Conforme ». */
async function reglesAvant(chemins: readonly string[], io: Io): Promise<ReadonlyMap<string, string>> {
  const regles = new Map<string, string>();
  for (const chemin of chemins) {
    const { fichier, lignes, parametres } = await lireGrilleRemplie(io.disque.fichier(chemin));
    const [debut, fin] = parametres.periode.map((texte) => frDay(parseTypedDay(texte) ?? 0));
    for (const ligne of lignes) {
      if (retenue(ligne) !== "Conforme") continue;
      regles.set(`${ligne.participant}\n${ligne.point}`, `Réglé par le contrôle du ${debut} au ${fin} (${fichier}).`);
    }
  }
  return regles;
}

function repriseDe({ fichier, lignes, indicateurs, archivage }: GrilleLue): Reprise {
  const decisions = new Map(
    lignes.map(({ participant, point, decision, commentaire, reponse, auTirage = reponse }) => [
      `${participant}\n${point}`,
      { decision, commentaire, auTirage },
    ]),
  );
  return { fichier, decisions, indicateurs, archivage };
}

async function classeurs(
  etat: EtatCsf,
  { reglages }: Preparation,
  { rapport, reprise, observations }: OptionsCsf,
  { disque }: Io,
): Promise<Artefact[]> {
  const cadre = creerCadreCsf(etat, reglages, chargerCharte(reglages.charte, disque));
  const obstacle = rapport === "definitif" ? obstacleAuDefinitif(cadre) : null;
  if (obstacle !== null) {
    throw new PlieError(
      `le rapport ne peut pas être définitif : ${obstacle}. Remplissez la grille et rendez-la (--reprise), ou écrivez un rapport provisoire.`,
    );
  }
  const nom = `${periodLabel(etat.report.periode).replace("..", "_")}${reprise === undefined ? "" : "-repris"}`;
  const { csfXlsx } = await import("../reporters/csf/classeur.ts");
  const { fichiersFiches } = await import("../reporters/csf/fiches.ts");
  const { archivesXlsx } = await import("../reporters/csf/archives.ts");
  const archives = await archivesXlsx(cadre);
  const artefacts: Artefact[] = [
    { chemin: `csf-grille-${nom}.xlsx`, contenu: await csfXlsx(cadre) },
    ...(await fichiersFiches(cadre, nom)),
    ...(archives === null ? [] : [{ chemin: `csf-archivage-${nom}.xlsx`, contenu: archives }]),
  ];
  if (observations !== undefined) {
    const { classeursObservations } = await import("../reporters/csf/observations.ts");
    artefacts.push(...(await classeursObservations(cadre, observations, nom)));
  }
  if (rapport !== undefined) {
    const { fichiersRapport } = await import("../reporters/csf/rapport-fichiers.ts");
    artefacts.push(...(await fichiersRapport(cadre, { phase: rapport, delai: observations ?? null }, nom)));
  }
  return artefacts;
}
