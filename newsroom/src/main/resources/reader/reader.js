/* What pages can do besides being read. Everything works without it. */
(() => {
  'use strict';

  /* Times in the reader's own zone, beside the edition's. */
  const yourTime = document.body.dataset.yourTime || '%';
  function localTimes(within) {
    for (const time of within.querySelectorAll('.stamp time')) {
      const at = new Date(time.dateTime);
      const offset = /([+-])(\d\d):(\d\d)$/.exec(time.dateTime);
      const theirs = offset ? (offset[1] === '-' ? 1 : -1) * (offset[2] * 60 + +offset[3]) : 0;
      if (isNaN(at) || at.getTimezoneOffset() === theirs) continue;
      const format = new Intl.DateTimeFormat(document.body.dataset.dates, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
      const local = document.createElement('span');
      local.className = 'local';
      local.textContent = yourTime.replace('%', format.format(at));
      time.after(' ', local);
    }
  }

  /* Share: the device's own way, else the address goes to the clipboard. */
  function share(within) {
    for (const button of within.querySelectorAll('[data-share]')) {
      if (!navigator.share && !navigator.clipboard) continue;
      button.hidden = false;
      button.addEventListener('click', async () => {
        const canonical = document.querySelector('link[rel=canonical]');
        const url = button.dataset.share ? new URL(button.dataset.share, location.href).href : canonical ? canonical.href : location.href;
        try {
          if (navigator.share) {
            await navigator.share({ title: button.dataset.title || document.querySelector('h1').textContent, url });
          } else {
            await navigator.clipboard.writeText(url);
            button.nextElementSibling.textContent = button.dataset.copied;
          }
        } catch { /* the reader thought better of it */ }
      });
    }
  }

  /* Embeds: nothing of others is loaded before the reader asks for it, and only what the page
     may load: a post that came later may bear an embed that the page of now cannot show. */
  function embeds(within) {
    const live = document.querySelector('[data-frames]');
    const origins = live && live.dataset.frames.split(' ');
    for (const embed of within.querySelectorAll('[data-embed]')) {
      const button = embed.querySelector('button');
      if (!button || (origins && !origins.includes(new URL(embed.dataset.embed).origin))) continue;
      button.hidden = false;
      button.addEventListener('click', () => {
        const frame = document.createElement('iframe');
        frame.src = embed.dataset.embed;
        frame.title = embed.dataset.title;
        frame.referrerPolicy = 'no-referrer';
        frame.allowFullscreen = true;
        frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-forms');
        button.replaceWith(frame);
        frame.focus();
      });
    }
  }

  const dress = within => [localTimes, share, embeds].forEach(part => part(within));
  dress(document);
  /* What came into the page later. */
  document.addEventListener('standfirst:new', event => dress(event.detail));
})();
