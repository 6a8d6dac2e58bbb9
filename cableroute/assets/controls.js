/* Controls. */
cableroute.part(function () {
  "use strict";
});
