/* Cards: what is known of one thing, from the page's templates. */
cableroute.part(function (ctx) {
  "use strict";
  const {byId, make} = ctx;
  const content = (id) => make("div", "card", byId(id).content.cloneNode(true));

  /* Opens the card of a route (`more`: the number of one of its legs) or a place. */
  ctx.open = (kind, number, latlng, more = null) => {
    const body = content(`${kind}-${number}`);
    if (more !== null) body.querySelector(".here").append(byId(`leg-${more}`).content.cloneNode(true));
    return ctx.card(body, latlng);
  };
});
