import type { Artefact } from "../../core/artefact.ts";
import { addMonths, type Day, frDay } from "../../core/day.ts";
import { frCount } from "../../core/format.ts";
import { grouper } from "../../core/grouper.ts";
import { compareText } from "../../core/text.ts";
import { COLONNES, retenue } from "../../csf/grille.ts";
import { OBSERVATIONS } from "../../csf/observations.ts";
import { CONSTATE_DISCRET, DISCRETS, PIECES } from "../../csf/pieces.ts";
import type { Reponse } from "../../csf/point.ts";
import { type CadreControle, feuilleControle } from "../controle/cadre.ts";
import { note } from "../document/blocs.ts";
import { type Champ, champ, LIBRE, lister } from "../document/lister.ts";
import type { Sheet } from "../document/model.ts";
import { workbookOf } from "../document/sheet.ts";
import { partiesDeNoms } from "../editions/noms-fichiers.ts";
import { renderWorkbook } from "../xlsx/workbook.ts";
import type { CadreCsf, LigneScellee } from "./etat.ts";
import { teintee } from "./feuilles/grille.ts";

/** Years around the deadline in which a typed date makes sense. */
const MOIS_SAISIE = 120;

/** Points that a structure has to answer, held against first: those not in conformity, those still open. */
export function aRepondre(lignes: readonly LigneScellee[]): LigneScellee[] {
  const deReponse = (reponse: Reponse) => lignes.filter((l) => retenue(l) === reponse);
  return [...deReponse("Non conforme"), ...deReponse("À vérifier sur pièce")];
}

/** Structure of a line, as the files are cut. */
export const structureDe = ({ personne }: LigneScellee): string => personne.structure ?? "Sans structure";

/**
 * The contradictory phase: one workbook per structure, by id alone and without any sensitive value, of the points that it
 * has to answer by a day, each with the lines and the piece that would settle it; what it types is read back (--reponses).
 */
export async function classeursObservations(cadre: CadreCsf, delai: Day, nom: string): Promise<Artefact[]> {
  const feuilles = feuillesObservations(cadre, delai);
  const fichiers = partiesDeNoms([...feuilles.keys()]);
  return Promise.all(
    [...feuilles.values()].map(async (feuille, i) => ({
      chemin: `csf-observations-${nom}-${fichiers[i] ?? i + 1}.xlsx`,
      contenu: await renderWorkbook(workbookOf(cadre.report, cadre.theme, "Observations", [feuille], "autres")),
    })),
  );
}

/** The sheet of each structure that has something to answer, by name. */
export function feuillesObservations(cadre: CadreCsf, delai: Day): ReadonlyMap<string, Sheet> {
  const sansNoms = { ...cadre, avecNoms: false };
  const parStructure = grouper(aRepondre(cadre.lignes), structureDe);
  return new Map(
    [...parStructure]
      .sort(([a], [b]) => compareText(a, b))
      .map(([structure, siennes]) => [structure, feuilleObservations(sansNoms, structure, siennes, delai)]),
  );
}

function feuilleObservations(
  cadre: CadreControle,
  structure: string,
  siennes: readonly LigneScellee[],
  delai: Day,
): Sheet {
  const fautes = siennes.filter((l) => retenue(l) === "Non conforme").length;
  const titre = `Observations du contrôle de service fait — ${structure}`;
  return feuilleControle(cadre, OBSERVATIONS.feuille, { titre, protege: true, papier: "tout" }, [
    {
      kind: "valeurs",
      items: [
        { label: OBSERVATIONS.delai, value: frDay(delai) },
        {
          label: "Points",
          value: `${frCount(fautes, "non conforme", "non conformes")}, ${frCount(siennes.length - fautes, "à vérifier sur pièce", "à vérifier sur pièce")}`,
        },
      ],
    },
    note([
      "Pour chaque point, dites ce que vous en savez, quelle pièce vous joignez et quelle date elle porte, dans les cellules teintées, puis renvoyez ce classeur avec les pièces. Ce ne sont pas des décisions : le gestionnaire décide après vos réponses.",
      `Une pièce établie après la fin de la période contrôlée, ou une réponse après le ${frDay(delai)}, est reçue à part, comme preuve tardive.`,
    ]),
    {
      id: "observations",
      relue: true,
      ...lister(siennes, champs(delai)),
      detaille: [
        { ou: [{ column: "retenu", egal: "Non conforme" }], chiffre: "points non conformes", vaut: fautes },
        {
          ou: [{ column: "retenu", egal: "À vérifier sur pièce" }],
          chiffre: "points à vérifier sur pièce",
          vaut: siennes.length - fautes,
        },
      ],
      filtre: true,
      figer: true,
    },
  ]);
}

function champs(delai: Day): Champ<LigneScellee>[] {
  const jour = { type: "date", min: addMonths(delai, -MOIS_SAISIE), max: addMonths(delai, MOIS_SAISIE) } as const;
  return [
    champ("participant", COLONNES.participant, "text", (l) => l.participant),
    champ("point", COLONNES.point, { kind: "text", width: 7 }, (l) => l.point),
    champ("titre", "Ce qui est contrôlé", { kind: "prose", width: 24 }, (l) => DISCRETS[l.point]?.titre ?? l.titre),
    champ("retenu", "Réponse", { kind: "prose", width: 14 }, (l) => teintee(retenue(l))),
    champ("constate", "Constaté", { kind: "prose", width: 38 }, (l) => {
      const discret = DISCRETS[l.point];
      return discret ? (discret.constate ?? CONSTATE_DISCRET) : l.constate;
    }),
    champ("sources", "Lignes sources", { kind: "prose", width: 24 }, (l) =>
      DISCRETS[l.point]?.sansLignes ? null : l.sources,
    ),
    champ(
      "piece",
      OBSERVATIONS.piece,
      { kind: "prose", width: 24 },
      (l) => DISCRETS[l.point]?.piece ?? PIECES[l.point] ?? null,
    ),
    champ("reponse", OBSERVATIONS.reponse, { kind: "prose", width: 32, saisie: LIBRE }),
    champ("jointe", OBSERVATIONS.jointe, { kind: "prose", width: 18, saisie: LIBRE }),
    champ("date_piece", OBSERVATIONS.datePiece, { kind: "date", width: 12, saisie: jour }),
    champ("rendu", OBSERVATIONS.renduLe, { kind: "date", width: 12, saisie: jour }),
  ];
}
