// The page beside what is written of it: our tiles where they can be had, with the boxes of the lines over them; the line somebody
// writes is brought into view. Without this script the large image with the same boxes does.
/* global OpenSeadragon */
import { draw, still, tilesOf } from './scan.js';

export function openSheet(main) {
  const live = main.querySelector('.sheet-live');
  const boxes = main.querySelector('.boxes');
  let viewer = null;
  let wanted = null;

  function bring(box) {
    wanted = box;
    if (viewer && viewer.world.getItemAt(0) && box) {
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(box.getAttribute(name)));
      const image = viewer.world.getItemAt(0).getContentSize();
      const middle = viewer.viewport.imageToViewportCoordinates(x + width / 2, y + height / 2);
      const near = Math.min(image.x / (width * 1.05), image.x / (height * 8), viewer.viewport.getMaxZoom());
      viewer.viewport.zoomTo(Math.max(near, viewer.viewport.getHomeZoom()), null, still);
      viewer.viewport.panTo(middle, still);
      viewer.viewport.applyConstraints(still);
    }
  }

  function show(of) {
    boxes.querySelectorAll('.here').forEach((old) => old.classList.remove('here'));
    const box = boxes.querySelector(`[data-of="${of}"]`);
    if (box) {
      box.classList.add('here');
    }
    bring(box);
  }

  function opened() {
    viewer.addOverlay({ element: boxes, location: viewer.world.getItemAt(0).getBounds() });
    viewer.addOnceHandler('tile-drawn', () => main.classList.add('drawn'));
    bring(wanted);
  }

  function giveUp() {
    main.classList.remove('live');
    live.hidden = true;
  }

  async function start() {
    const info = await tilesOf(main.dataset.service);
    if (info) {
      main.classList.add('live');
      live.hidden = false;
      viewer = draw(live, info);
      viewer.addOnceHandler('open', opened);
      viewer.addOnceHandler('open-failed', giveUp);
    }
  }

  start();
  return show;
}
