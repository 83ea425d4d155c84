import { frDay } from "../../../core/day.ts";
import { POINTS } from "../../../csf/points/index.ts";
import { referenceDuPoint } from "../../../csf/references.ts";
import { titreDuCahier } from "../../../normes/norme.ts";
import { tableRegles, tableSources } from "../../controle/blocs.ts";
import { type CadreControle, feuilleControle } from "../../controle/cadre.ts";
import { note } from "../../document/blocs.ts";
import { champ, lister } from "../../document/lister.ts";
import type { Sheet } from "../../document/model.ts";
import type { EtatCsf } from "../etat.ts";

/** « Méthode »: which rules judge each point, what they judged, the files read. */
export function feuilleMethodeCsf(cadre: CadreControle, { report, lueAu }: EtatCsf): Sheet {
  const { norme } = cadre.reglages;
  const regles = report.regles.filter((r) => POINTS.some((p) => p.regles.includes(r.id)));
  return feuilleControle(cadre, "Méthode", { titre: "Comment chaque point est jugé", nominative: false, papier: 1 }, [
    note(
      `plie ${report.version}, jugé au ${frDay(report.arrete)}, extraction lue au ${frDay(lueAu)} : ce qui a eu lieu après le ${frDay(report.arrete)} ne compte pas, ce qui a été saisi après compte et est marqué « saisi après coup ». Réglages : ${cadre.reglages.fichier ?? "valeurs par défaut"}, préréglage ${cadre.reglages.prereglage}. Les références sont des articles de : ${titreDuCahier(norme)}.`,
    ),
    {
      titre: "Points contrôlés",
      ...lister(POINTS, [
        champ("point", "Point", "text", (p) => p.id),
        champ("theme", "Thème", "text", (p) => p.theme),
        champ("titre", "Ce qui est contrôlé", { kind: "prose", width: 50 }, (p) => p.titre),
        champ("reference", "Référence", { kind: "prose", width: 30 }, (p) => referenceDuPoint(p, norme)),
        champ("regles", "Règles", { kind: "prose", width: 40 }, (p) =>
          p.regles.length > 0 ? p.regles.join(", ") : "sur pièce",
        ),
      ]),
    },
    tableRegles({ ...report, regles }, { titre: "Règles : ce qui a été jugé", texte: "definition" }),
    tableSources(report),
  ]);
}
