import { frCount } from "../core/format.ts";
import { exempleAu } from "./exemple.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "DON-12",
  titre: "Valeurs déduites d'un texte libre",
  clause: { document: "cahier-des-charges", article: "III.1.3" },
  gravite: "info",
  reads: [],
  aVerifier: ["entretiens.commentaire"],
  quand: "arrete",
  unite: ["fichier", "fichiers"],
  pourquoi:
    "Une modalité, une durée ou une présence lue dans un texte libre peut être mal comprise : ces valeurs sont listées pour être vérifiées.",
  definition: "Un fichier dont des valeurs ont été déduites du texte du suivi, parce que le profil le demande.",
  remede: "Vérifier les valeurs déduites, listées à part, et corriger les textes ou le profil.",
  juger({ extraction, juge, constat }) {
    return {
      fin() {
        const parFichier = new Map<string, number>();
        for (const { fichier } of extraction.sources) parFichier.set(fichier, 0);
        for (const [index, nombre] of extraction.valeursDeduites) {
          const fichier = extraction.sources[index]?.fichier;
          if (fichier !== undefined) parFichier.set(fichier, (parFichier.get(fichier) ?? 0) + nombre);
        }
        juge(null, parFichier.size);
        for (const [fichier, nombre] of parFichier) {
          if (nombre === 0) continue;
          constat({ mesure: nombre, data: { fichier, nombre }, contexte: { fichier } });
        }
      },
    };
  },
  message: ({ fichier, nombre }: { fichier: string; nombre: number }) =>
    `${fichier} : ${frCount(nombre, "valeur déduite", "valeurs déduites")} d'un texte libre.`,
  exemple: exempleAu("2026-03-31", { entretiens: [{}, { date: "2026-02-18" }] }, { deduites: { entretiens: 2 } }),
});
