import { useEffect, useMemo, useRef } from "preact/hooks";
import { telecharger, texteDe } from "./fichiers.ts";
import liens from "./liens.client.js";
import type { Fichier } from "./protocole.ts";

/** Characters of a text shown in the page: beyond, it is to be downloaded. */
export const MONTRES = 200_000;

export function estPage({ chemin }: Fichier): boolean {
  return chemin.endsWith(".html");
}

interface Props {
  fichier: Fichier;
  fermer: () => void;
}

/** A page in a frame that reaches nothing of ours (it may ask to be printed, no more), its links kept inside, or a text. */
export function Vue({ fichier, fermer }: Props) {
  const texte = useMemo(() => texteDe(fichier), [fichier]);
  const montree = useMemo(() => texte.replace("<head>", `<head><script>${liens.trim()}</script>`), [texte]);
  const titre = useRef<HTMLHeadingElement>(null);
  const cadre = useRef<HTMLIFrameElement>(null);
  useEffect(() => titre.current?.focus(), []);
  return (
    <section class="vue" aria-labelledby="titre-vue">
      <h3 id="titre-vue" tabIndex={-1} ref={titre}>
        {fichier.chemin}
      </h3>
      <p class="boutons">
        <button type="button" onClick={fermer}>
          Fermer
        </button>
        <button type="button" onClick={() => telecharger(fichier.chemin.replace(/^.*\//, ""), fichier.octets)}>
          Télécharger cette page
        </button>
        {estPage(fichier) && (
          <button type="button" onClick={() => cadre.current?.contentWindow?.postMessage("imprimer", "*")}>
            Imprimer cette page
          </button>
        )}
      </p>
      {estPage(fichier) ? (
        <>
          <p class="papier">Cette page s'imprime à part : son bouton « Imprimer cette page ».</p>
          <iframe ref={cadre} title={fichier.chemin} sandbox="allow-scripts allow-modals" srcDoc={montree} />
        </>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reached by the keyboard
        <pre tabIndex={0}>{texte.slice(0, MONTRES)}</pre>
      )}
    </section>
  );
}
