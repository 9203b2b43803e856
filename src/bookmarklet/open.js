// Takes this page's address to Brelok, behind a #: what stands there is sent to no server.
// The link says noreferrer, so that this page's address is not told to Brelok's server either.
(() => {
  const page = "{page}";
  // In Brelok itself there is nothing to take.
  if (location.protocol + '//' + location.host + location.pathname === page) return;
  const link = document.createElement('a');
  link.href = page + '#' + location.href;
  link.rel = 'noreferrer';
  link.click();
})();
