// The tiles of a scan in OpenSeadragon, for the viewer and for the desks that write beside it.
/* global OpenSeadragon */

export const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

// What the image service says of itself; null where there are no tiles to be had.
export async function tilesOf(service) {
  const answer = await fetch(`${service}/info.json`).catch(() => null);
  if (!answer || !answer.ok || !window.OpenSeadragon) {
    return null;
  }
  const info = await answer.json();
  // Tiles come from where the page came from, also when the archive is reached by another name than its own.
  info.id = new URL(service, document.baseURI).href;
  return info;
}

// OpenSeadragon adds a style element unless it finds its own, and our policy would stop and report it. What it finds here
// bears the name and is none; what it would have styled is in viewer.css.
function standInForItsStyle() {
  const none = document.createElementNS('urn:none', 'style');
  none.setAttribute('data-openseadragon-mobile-css', '');
  document.head.append(none);
}

export function draw(live, info) {
  standInForItsStyle();
  const viewer = OpenSeadragon({
    element: live,
    tileSources: info,
    drawer: 'canvas',
    showNavigationControl: false,
    keyboardNavEnabled: false,
    tabIndex: '',
    visibilityRatio: 0.5,
    maxZoomPixelRatio: 3,
    animationTime: still ? 0 : 0.6,
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
  });
  viewer.innerTracker.keyDownHandler = null;
  viewer.innerTracker.keyHandler = null;
  return viewer;
}
