// The texts of an element that can be seen, drawings included: the contrast of each to the ground that it stands on, and what
// it is.
(element) => {
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (colour) => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data];
  };
  // Relative luminance, as WCAG 2.2 defines it.
  const light = ([r, g, b]) =>
    [r, g, b]
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = (at) => {
    for (; at; at = at.parentElement) {
      const colour = rgb(getComputedStyle(at).backgroundColor);
      if (colour[3] > 250) return colour;
    }
    return [255, 255, 255];
  };
  const holds = (part) => [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  return [...element.shadowRoot.querySelectorAll(".main *")]
    .filter((part) => holds(part) && part.getClientRects().length && !part.closest(".hidden, :disabled, option"))
    .map((part) => {
      const style = getComputedStyle(part);
      const ink = light(rgb(part.ownerSVGElement ? style.fill : style.color));
      const [more, less] = [ink, light(ground(part.ownerSVGElement?.parentElement ?? part))].sort((a, b) => b - a);
      return [(more + 0.05) / (less + 0.05), `${part.localName}.${part.getAttribute("class")} ${part.textContent.slice(0, 30)}`];
    });
}
