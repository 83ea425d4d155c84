// In a frame made from a text, an address is that of the page above: a link to a place of the frame would lead out of it.
addEventListener("click", (event) => {
  const lien = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (lien === null) return;
  event.preventDefault();
  const lieu = document.getElementById(decodeURIComponent((lien.getAttribute("href") ?? "").replace(/^#/, "")));
  if (lieu === null) return;
  // the frame alone: the page above stays where it is
  scrollTo(0, lieu.getBoundingClientRect().top + scrollY);
  lieu.focus({ preventScroll: true });
});
// printed as a page of its own, whole: the page above would print what of it is in sight
addEventListener("message", ({ source, data }) => {
  if (source === parent && data === "imprimer") print();
});
