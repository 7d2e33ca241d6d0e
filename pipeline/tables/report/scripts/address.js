// What the page shows, written into its address, so that a link and the Back button bring it back:
//
//     report.html#person:ann-roe?tab=figures&q=ferry   Nothing here knows the page.

// {at: "person:ann-roe", tab: "figures", q: "ferry"} → "#person:ann-roe?tab=figures&q=ferry"; what is empty is left out.
function writeAddress({ at = '', ...state }) {
  const given = new URLSearchParams(Object.entries(state).filter(([, value]) => value)).toString();
  const place = encodeURIComponent(at).replaceAll('%3A', ':');
  return place || given ? `#${place}${given ? `?${given}` : ''}` : '';
}

// The reverse; an address that cannot be read shows nothing in particular.
function readAddress(hash) {
  const [place, given = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const state = Object.fromEntries(new URLSearchParams(given));
  try {
    return { ...state, at: decodeURIComponent(place) };
  } catch {
    return { ...state, at: '' };
  }
}
