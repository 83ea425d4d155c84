import { frCount, frInteger } from "../../../core/format.ts";
import { retenue } from "../../../csf/grille.ts";
import { POINTS } from "../../../csf/points/index.ts";
import { type CadreControle, champsParticipant } from "../../controle/cadre.ts";
import { note } from "../../document/blocs.ts";
import { lieux } from "../../document/lieux.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Block, Table } from "../../document/model.ts";
import type { EtatCsf, LigneScellee } from "../etat.ts";
import { structureDe } from "../observations.ts";

/** The points not in conformity, each with the lines at fault; those it was read on besides are in the grid. */
export function irregularites(cadre: CadreControle, lignes: readonly LigneScellee[]): Table {
  return {
    id: "irregularites",
    ...lister(
      lignes.filter((l) => retenue(l) === "Non conforme"),
      [
        champsParticipant(cadre, (l) => l.participant),
        champ("structure", "Structure", { kind: "prose", width: 20 }, (l) => structureDe(l)),
        champ("point", "Point", { kind: "text", width: 7 }, (l) => l.point),
        champ("titre", "Ce qui est contrôlé", { kind: "prose", width: 24 }, (l) => l.titre),
        champ("constate", "Constaté", { kind: "prose", width: 44 }, (l) => l.constate),
        champ("sources", "Lignes en cause", { kind: "prose", width: 28 }, (l) => enCause(cadre, l)),
      ],
    ),
    detaille: [
      {
        chiffre: "points non conformes retenus",
        vaut: POINTS.reduce(
          (n, { id }) => n + lignes.filter((l) => l.point === id && retenue(l) === "Non conforme").length,
          0,
        ),
      },
    ],
    vide: "Aucun point non conforme dans l'échantillon.",
  };
}

/** Lines of the constats that make the point not in conformity; of one that the manager alone decided so, those it was read on. */
function enCause({ report }: CadreControle, { personne, point, sources }: LigneScellee): string {
  const juge = personne.points.find((p) => p.point.id === point);
  return lieux(juge?.fautes.flatMap(({ preuves }) => preuves) ?? [], report.sources) || sources;
}

/** Points « à vérifier sur pièce » without a decision: what keeps the report from being final. The grid has each finding. */
export function aDecider(lignes: readonly LigneScellee[]): Table {
  const restent = lignes.filter((l) => retenue(l) === "À vérifier sur pièce");
  const ouverts = POINTS.flatMap(({ id, titre }) => {
    const siens = restent.filter((l) => l.point === id).map((l) => l.participant);
    return siens.length === 0 ? [] : [{ id, titre, siens }];
  });
  return {
    id: "a_decider",
    ...lister(ouverts, [
      champ("point", "Point", { kind: "text", width: 12 }, ({ id }) => id),
      champ("titre", "Ce qui est contrôlé", { kind: "prose", width: 34 }, ({ titre }) => titre),
      champ("nombre", "Nombre", { kind: "integer", width: 11, total: "somme" }, ({ siens }) => siens.length),
      champ("participants", "Participants", { kind: "prose", width: 60 }, ({ siens }) => siens.join(", ")),
    ]),
    detaille: [{ column: "nombre", chiffre: "points à vérifier sur pièce, sans décision", vaut: restent.length }],
    total: "Ensemble",
    vide: "Aucun : tout est décidé.",
  };
}

/** Decisions that say more than « vu » : against the program, not in conformity, or with a comment; the others are counted. */
export function decisions(cadre: CadreControle, lignes: readonly LigneScellee[]): Block[] {
  const prises = lignes.filter((l) => l.decision !== null || l.commentaire !== null);
  const vues = prises.filter(
    (l) => l.reponse === "À vérifier sur pièce" && l.decision !== "Non conforme" && l.commentaire === null,
  );
  const autres = prises.filter((l) => !vues.includes(l));
  if (prises.length === 0) {
    return [note("Aucune décision saisie : les réponses du programme sont retenues.")];
  }
  return [
    note(
      `${frCount(prises.length, "point décidé ou commenté", "points décidés ou commentés")}. ${frCount(vues.length, "point à vérifier sur pièce a été vu", "points à vérifier sur pièce ont été vus")} et jugés conformes ou sans objet, sans commentaire : ils sont dans la grille. Les autres :`,
    ),
    {
      id: "decisions",
      ...lister(autres, [
        champsParticipant(cadre, (l) => l.participant),
        champ("point", "Point", { kind: "text", width: 7 }, (l) => l.point),
        champ("titre", "Ce qui est contrôlé", { kind: "prose", width: 24 }, (l) => l.titre),
        champ("reponse", "Programme", { kind: "prose", width: 16 }, (l) => l.reponse),
        champ("decision", "Décision", { kind: "prose", width: 16 }, (l) => l.decision),
        champ("commentaire", "Commentaire", { kind: "prose", width: 40 }, (l) => l.commentaire),
      ]),
      detaille: [{ chiffre: "décisions autres que « vu »", vaut: prises.length - vues.length }],
      vide: "Aucune.",
    },
  ];
}

/** The participants drawn. */
export function echantillon(cadre: CadreControle, { personnes, tirage }: EtatCsf): Table {
  return {
    id: "echantillon",
    detaille: [{ chiffre: "participants tirés", vaut: tirage.tires.length }],
    ...lister(personnes, [
      champ("rang", "N°", { kind: "integer", width: 6 }, (_, i) => frInteger(i + 1)),
      champsParticipant(cadre, (p) => p.participant),
      champ("strate", "Strate", { kind: "text", width: 18 }, (p) => p.strate),
      champ("structure", "Structure", { kind: "prose", width: 24 }, (p) => p.structure ?? "Sans structure"),
      champ("empreinte", "SHA-256 (début)", { kind: "text", width: 18 }, (p) => p.empreinte.slice(0, 16)),
    ]),
  };
}
