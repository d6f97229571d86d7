'use strict';
// What stands after '#': settings such as `name=value`, of parts of the page that leave each other's alone.
const Address = (() => {
  const parts = () => location.hash.slice(1).split('&').filter((part) => part !== '');
  const written = (setting) => encodeURIComponent(setting).replaceAll('%3D', '=');

  // An address that somebody cut in two says nothing.
  function read(part) {
    try {
      return decodeURIComponent(part.replaceAll('+', ' '));
    } catch (malformed) {
      return '';
    }
  }

  // Puts these settings in the place of those that are ours.
  function replace(isOurs, settings) {
    const all = [...parts().filter((part) => !isOurs(read(part))), ...settings.map(written)];
    history.replaceState(null, '', all.length === 0 ? location.pathname + location.search : '#' + all.join('&'));
  }

  return { settings: () => parts().map(read), replace };
})();
