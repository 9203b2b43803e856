// Shows the token that stands in this page's address, on this page. Nothing is sent.
// Reading calls nothing that the page could have replaced; only an encoded value is decoded with the page's help.
(() => {
  const ru = navigator.language[0] + navigator.language[1] == 'ru';
  const put = (into, tag, words, look) => {
    const part = document.createElement(tag);
    part.style.cssText = look;
    part.append(words);
    into.append(part);
    return part;
  };
  const press = 'font:inherit;padding:9px;margin:8px 8px 8px 0';
  let box, found, name = '', value = '', inside = 0, coded = 0, group = 0;
  try {
    // What stands in a closed shadow root is left alone by the page's styles.
    const host = put(document.body, 'div', '', 'all:initial;color-scheme:light dark');
    box = put(host.attachShadow({mode: 'closed'}), 'dialog', '', 'width:30em;font:16px system-ui;border-radius:9px');
    box.onclose = () => host.remove();
  } catch {}
  const show = (name, value) => {
    found = 1;
    try {
      put(box, 'p', name, 'margin:4px 0');
      const field = put(box, 'textarea', value, 'display:block;box-sizing:border-box;width:100%;height:7em');
      field.readOnly = true;
      const copy = ru ? 'Скопировать' : 'Copy';
      const button = put(box, 'button', copy, press);
      const done = () => button.textContent = '✓ ' + copy;
      const older = () => document.execCommand('copy') && done();
      button.onclick = () => {
        field.select();
        navigator.clipboard ? navigator.clipboard.writeText(value).then(done, older) : older();
      };
    } catch {
      prompt(name, value);
    }
  };
  const text = location.hash + '&' + location.search + '&';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign == '&') {
      if (coded) try { value = decodeURIComponent(value); } catch {}
      if (value && (group || name == 'access_token' || name == 'code' || name == 'access_hash')) show(name, value);
      name = value = '';
      inside = coded = group = 0;
    } else if (inside) {
      value += sign;
      if (sign == '%') coded = 1;
    } else if (sign == '=') inside = 1;
    else if (sign != '#' && sign != '?') {
      name += sign;
      // A community has a number, `access_token_-12`; `access_token_id` is none.
      group &&= sign < 'a';
      group ||= name == 'access_token_';
    }
  }
  try {
    if (!found) put(box, 'p', ru ? 'В адресе нет токена' : 'No token in this address', '');
    put(box, 'button', ru ? 'Закрыть' : 'Close', press).onclick = () => box.close();
    box.showModal();
  } catch {}
})();
