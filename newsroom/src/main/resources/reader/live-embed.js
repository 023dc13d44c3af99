/* For pages that show a live coverage in a frame with data-standfirst-live: keeps the frame as high
   as what is in it. It listens to these frames alone, and takes nothing but a number. */
(() => {
  'use strict';
  addEventListener('message', event => {
    const told = event.data;
    if (!told || told.standfirst !== 'height' || !(told.height > 0)) return;
    for (const frame of document.querySelectorAll('iframe[data-standfirst-live]')) {
      if (frame.contentWindow === event.source && new URL(frame.src, location.href).origin === event.origin) {
        frame.height = String(Math.min(20000, Math.ceil(told.height)));
      }
    }
  });
})();
