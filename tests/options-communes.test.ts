// --silencieux, --verbeux and --sans-couleur are common options (interface.md): no command refuses them.
import { afterEach, beforeEach, expect, it } from "vitest";
import { Dossier, plie } from "./session.ts";

const PARTOUT = ["--silencieux", "--verbeux", "--sans-couleur"];

let dossier: Dossier;
beforeEach(() => {
  dossier = new Dossier();
});
afterEach(() => {
  dossier.supprimer();
});

it.each(["exemple", "init", "regles", "normes", "indicateurs", "cloturer", "suivi", "expedier"])(
  "plie %s knows the three",
  async (commande) => {
    for (const option of PARTOUT) {
      const { err } = await plie(commande, dossier.joindre("absent"), option);
      expect(err).not.toContain("option inconnue");
    }
    expect((await plie(commande, "--loin")).err).toContain("option inconnue --loin");
  },
);

it("a silenced command writes its files and says nothing", async () => {
  const essai = await plie("exemple", dossier.joindre("essai"), "--participants", "3", "--mois", "2", "--silencieux");
  const reglages = await plie("init", "--defauts", "--silencieux", "--sortie", dossier.chemin);
  for (const session of [essai, reglages]) expect(session).toEqual({ status: 0, out: "", err: "" });
});
