var cableroute=(()=>{var ee=Object.defineProperty;var fn=Object.getOwnPropertyDescriptor;var pn=Object.getOwnPropertyNames;var hn=Object.prototype.hasOwnProperty;var mn=(t,e)=>{for(var o in e)ee(t,o,{get:e[o],enumerable:!0})},gn=(t,e,o,r)=>{if(e&&typeof e=="object"||typeof e=="function")for(let n of pn(e))!hn.call(t,n)&&
n!==o&&ee(t,n,{get:()=>e[n],enumerable:!(r=fn(e,n))||r.enumerable});return t};var yn=t=>gn(ee({},"__esModule",{value:!0}),t);var Ro={};mn(Ro,{given:()=>ge,map:()=>me,shared:()=>ye,start:()=>dn});var we=window.matchMedia("(max-width: 760px), (max-height: 480px)"),Et=()=>we.matches,Le=t=>we.addEventListener("change",t);function ut(t){let e=document.getElementById(
t);if(!e)throw new Error(`the page has no ${t}`);return e}function vt(t,e){let o=t.querySelector(e);if(!o)throw new Error(`the page has no ${e}`);return o}function c(t,e,...o){
let r=document.createElement(t);return e&&(r.className=e),r.append(...o),r}function At(t){let e=t.getContext("2d");if(!e)throw new Error("this browser paints on\
 no canvas");return e}var xt=t=>t,It=(t,e)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**e);function ve({things:t,order:e},o,r){if(!t.length)return;let n=ut("cross-out"),s=ut("crossed-out"),a=ut("failing-said"),l=c("style"),u=t.map(({name:S},M)=>{let _=c(
"option","",S);return _.dir="auto",_.value=String(M),_});new Set(t.map(({kind:S})=>S)).forEach(S=>{let M=c("optgroup","",...u.filter((_,w)=>t[w].kind===S));M.label=
S,n.append(M)}),document.head.append(l);let d=[],k=S=>d.filter(M=>t[M].routes.includes(S)),T=S=>S.flatMap((M,_)=>[..._?[", "]:[],c("bdi","",M)]);function h(){o.
forEach((S,M)=>{let _=k(M).map(I=>t[I].name),w=vt(S,".words");S.classList.toggle("failed",_.length>0),w.querySelector(".fails")?.remove(),_.length&&w.append(c("\
small","fails",c("span","","fails:")," ",...T(_)))})}function y(){s.replaceChildren(...d.map(S=>{let M=c("button","crossed",c("bdi","",t[S].name));return M.type=
"button",M.setAttribute("aria-label",`Put back ${t[S].name}`),M.addEventListener("click",()=>{j(d.filter(_=>_!==S)),n.focus()}),M}))}function C(){let S=e.filter(
_=>!k(_).length),[M]=S;a.textContent=d.length?S.length?`${S.length} of ${o.length} routes are left, route ${M+1} the shortest; a new search may find others.`:"N\
o route of the table is left; a new search may find others.":""}function j(S){d=S,n.value="",u.forEach((w,I)=>{w.disabled=d.includes(I)});let M=o.map((w,I)=>I).
filter(w=>k(w).length),_=w=>M.map(I=>`main ${w}.route-${I}`).join(",");l.textContent=M.length?`${_("path.line")},${_("path.over")},${_("path.casing")}{stroke-op\
acity:.14}${_("text.along")},${_(".number.on-map")}{opacity:.35}`:"",r.failed=new Set(M),h(),y(),C(),r.redraw(),r.state.changed()}ut("to-failing").addEventListener(
"click",()=>{ut("failing").scrollIntoView(),n.focus({preventScroll:!0})}),n.addEventListener("change",()=>{n.value&&j([...d,Number(n.value)])}),r.state.add("wit\
hout",()=>d.map(S=>encodeURIComponent(t[S].id)).join(","),S=>{let M=S.split(",").map(_=>{try{return decodeURIComponent(_)}catch{return""}});j(t.map((_,w)=>w).filter(
_=>M.includes(t[_].id)))})}var Bt=.0033528106647474805,zt=6378137*(1-Bt),bn=63710088e-1,$t=t=>t*Math.PI/180,Yt=t=>t*180/Math.PI;function xe(t){let e=t*(40680631590769-zt*zt)/(zt*zt);return[
1+e/16384*(4096+e*(-768+e*(320-175*e))),e/1024*(256+e*(-128+e*(74-47*e)))]}var Ee=(t,e,o,r)=>t*e*(r+t/4*(o*(2*r**2-1)-t/6*r*(4*e**2-3)*(4*r**2-3)));function Me(t,e,o,r,n,s,a){
let l=Bt/16*e*(4+Bt*(4-3*e));return t+(1-l)*Bt*o*(r+l*n*(a+l*s*(2*a**2-1)))}function Zt(t,e){let o=Math.round((e.lng-t.lng)/360)*360,r=$t(e.lng-t.lng-o),n=Math.
atan((1-Bt)*Math.tan($t(t.lat))),s=Math.atan((1-Bt)*Math.tan($t(e.lat))),[a,l,u,d]=[Math.sin(n),Math.cos(n),Math.sin(s),Math.cos(s)],k=r;for(let h=0;h<100;h++){
let y=Math.sin(k),C=Math.cos(k),j=d*y,S=l*u-a*d*C,M=Math.hypot(j,S),_=a*u+l*d*C;if(M<1e-15&&_>0)return{m:0,bearing:0,exact:!0};let w=Math.atan2(M,_),I=M?l*d*y/M:
0,p=1-I**2,m=p>1e-12?_-2*a*u/p:0,v=Me(r,p,I,w,M,_,m);if(Math.abs(v)>Math.PI+1e-9)break;if(Math.abs(v-k)<1e-12){let[N,z]=xe(p);return{m:zt*N*(w-Ee(z,M,_,m)),bearing:(Yt(
Math.atan2(j,S))+360)%360,exact:!0}}k=v}let T=Math.sin($t(e.lat-t.lat)/2)**2+Math.cos($t(t.lat))*Math.cos($t(e.lat))*Math.sin(r/2)**2;return{m:2*bn*Math.asin(Math.
sqrt(Math.min(T,1))),exact:!1,bearing:(Yt(Math.atan2(d*Math.sin(r),l*u-a*d*Math.cos(r)))+360)%360}}function wn(t,e,o){let r=(1-Bt)*Math.tan($t(t.lat)),n=1/Math.
hypot(1,r),s=r*n,a=Math.sin($t(e)),l=Math.cos($t(e)),u=Math.atan2(r,l),d=n*a,k=1-d**2,[T,h]=xe(k),y=o/(zt*T),C=y;for(let m=0,v=!1;m<100&&!v;m++){let N=y+Ee(h,Math.
sin(C),Math.cos(C),Math.cos(2*u+C));v=Math.abs(N-C)<1e-13,C=N}let j=Math.sin(C),S=Math.cos(C),M=Math.cos(2*u+C),_=s*j-n*S*l,w=Math.atan2(s*S+n*j*l,(1-Bt)*Math.hypot(
d,_)),I=Math.atan2(j*a,n*S-s*j*l),p=Me(0,k,d,C,j,S,M);return{lat:Yt(w),lng:t.lng+Yt(I-p)}}function Wt(t,e){let{m:o,bearing:r}=Zt(t,e),n=Math.max(1,Math.min(200,
Math.ceil(o/5e4))),s=t.lng;return[t,...Array.from({length:n},(a,l)=>{let u=l+1<n?wn(t,r,o*(l+1)/n):e;return s=u.lng+360*Math.round((s-u.lng)/360),{lat:u.lat,lng:s}})]}var Ln=t=>{let e=[...t];return e.length>90?`${e.slice(0,89).join("")}…`:t},Gt=t=>t.replace(/^[+−]/,e=>e==="+"?"−":"+"),vn=t=>c("span",`number route-${t}`,
String(t+1));function ke(t){let e=vn(t);return e.setAttribute("role","img"),e.setAttribute("aria-label",`Route ${t+1}`),e}var Se=(t,e)=>{let o=c("button","",t);
return o.type="button",o.addEventListener("click",e),o};function xn([t,e,o]){return t===null?c("td","",c("span","none",o?"not sure":"not known"),c("small","",o?
`${e}; likely ${o}`:String(e))):c("td","",c("span","figure",t),...e===void 0?[]:[c("small","",`${e} to ${o}`)])}function Ae({map:t,data:e},o){if(!e.comparison)return;
let r=kn(o);ve(e.comparison.failures,r,o),e.comparison.paired>1&&En(Sn(t,e.comparison,r,o),o)}function En(t,e){document.querySelectorAll("button.tile").forEach(
o=>{if(!(o instanceof HTMLElement))return;let[r,n]=(o.dataset.routes||"").split(",").map(Number);o.addEventListener("click",()=>{n===void 0?e.visit(()=>e.frame(
e.routes[r].bounds)):t([r,n])}),n===void 0&&(["pointerenter","focus"].forEach(s=>o.addEventListener(s,()=>e.highlight(r))),["pointerleave","blur"].forEach(s=>o.
addEventListener(s,()=>e.highlight(-1))))})}function Mn(t){let e=t.filter(({dataset:n})=>n.low!==void 0),o=Math.min(...e.map(({dataset:n})=>Number(n.low))),r=Math.
max(...e.map(({dataset:n})=>Number(n.high)))-o;r>0&&Number.isFinite(r)&&e.forEach(n=>{let s=c("i","bar");["low","value","high"].forEach(a=>s.style.setProperty(`\
--${a}`,`${100*(Number(n.dataset[a])-o)/r}%`)),n.append(s)})}function kn(t){let e=ut("compared"),[o]=e.tBodies,r=vt(e,"thead"),n=ut("compared-box"),s=[...o.rows],
a=[...r.querySelectorAll("th")],l=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted"),a.forEach((h,y)=>Mn(s.
map(C=>C.cells[y])));let u=[0,1],d=document.getElementById("sort-by");function k(h,y){u=[h,y];let C=M=>{if(h===0)return Number(M.dataset.route);let{value:_,low:w,
high:I}=M.cells[h].dataset,p=d?.value==="low"?w??_:d?.value==="high"?I??_:_;return p===void 0?NaN:Number(p)},j=s.map(M=>({row:M,value:C(M)})).sort((M,_)=>Number.
isNaN(M.value)||Number.isNaN(_.value)?Number(Number.isNaN(M.value))-Number(Number.isNaN(_.value)):y*(M.value-_.value)),S=document.activeElement;o.append(...j.map(
({row:M})=>M)),S&&o.contains(S)&&S.focus({preventScroll:!0}),a.forEach((M,_)=>{M.hasAttribute("aria-sort")&&M.setAttribute("aria-sort",_!==h?"none":y>0?"ascendi\
ng":"descending")})}a.forEach((h,y)=>{h.querySelector("button")?.addEventListener("click",()=>{k(y,u[0]===y?-u[1]:1),t.state.changed()})}),d?.addEventListener("\
change",()=>{k(u[0],u[1]),t.state.changed()}),t.state.add("by",()=>!d||d.value==="likely"?"":d.value,h=>{d&&(d.value=["low","high"].includes(h)?h:"likely")}),t.
state.add("sort",()=>u[0]===0&&u[1]>0?"":`${u[1]<0?"-":""}${u[0]}`,h=>{let y=/^(-?)(\d{1,3})$/.exec(h),C=y?Number(y[2]):0;a[C]&&a[C].hasAttribute("aria-sort")&&
k(C,y&&y[1]?-1:1)}),s.forEach(h=>h.addEventListener("click",y=>{y.target instanceof Element&&y.target.closest("button, a")||String(window.getSelection())||t.visit(
()=>t.frame(t.routes[Number(h.dataset.route)].bounds))}));let T=t.highlight;return t.highlight=h=>{T(h);let y=h>=0&&l.matches&&s[h];if(!y||y.matches(":hover")||
y.contains(document.activeElement))return;let C=y.getBoundingClientRect(),j=n.getBoundingClientRect(),S=j.top+r.getBoundingClientRect().height;C.top<S?n.scrollTop-=
S-C.top:C.bottom>j.bottom&&(n.scrollTop+=Math.min(C.bottom-j.bottom,C.top-S))},s}function Sn(t,e,o,r){let n=document.documentElement,s=e.paired,a=o.map(g=>g.querySelector(
"button.pick")),l=["pick-0","pick-1"].map(g=>ut(g)),u=ut("pick-clear"),d=ut("pair-said"),k=ut("pair-body"),T=d.textContent||"",h=g=>vt(o[g],".go").textContent||
"";l.forEach(g=>g.append(...o.slice(0,s).map((E,$)=>{let b=c("option","",`${$+1} · ${Ln(h($))}`);return b.dir="auto",b.value=String($),b})));let y=c("style");document.
head.append(y);let C=[null,null];function j(g,E){let[$,b]=g<E?[g,E]:[E,g],D=e.pairs[$*s-$*($+1)/2+b-$-1];if(g<E)return D;let{apart:B}=D;return{...D,spans:[D.spans[1],
D.spans[0]],apart:B&&{...B,kp:[B.kp[1],B.kp[0]],at:[B.at[1],B.at[0]]},more:D.more.map(([P,R,f])=>P===null?[null,R,f&&Gt(f)]:R===void 0?[Gt(P)]:[Gt(P),Gt(f||""),
Gt(R)])}}t.createPane("shared").style.zIndex="405";let S=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-edge"}),M=L.polyline([],{pane:"\
shared",interactive:!1,smoothFactor:0,className:"shared-mark"}),_=L.layerGroup(),w=null;function I(g,E,$){let{dots:b}=r.routes[g],D=[],B=P=>L.point(P.x+P.ox,P.y+
P.oy);for(let P=0;P<b.length;P++){let R=b[P],f=b[P+1];R.km>=E&&R.km<=$&&D.push(B(R)),!(!f||f.km<=R.km)&&[E,$].forEach(A=>{if(A<=R.km||A>=f.km)return;let O=(A-R.
km)/(f.km-R.km);D.push(B(R).multiplyBy(1-O).add(B(f).multiplyBy(O)))})}return D}function p(g,E){let $=j(...g);return g.flatMap((b,D)=>(r.routes[b].shown?$.spans[D]:
[]).map(([B,P])=>I(b,B,P).map(R=>t.unproject(R,E)))).filter(b=>b.length)}function m(){let[g,E]=C;return g!==null&&E!==null?[g,E]:null}function v(g){let E=m();if([
S,M].forEach(b=>{E?b.addTo(t):b.remove()}),!E)return;let $=p(E,g);[S,M].forEach(b=>b.setLatLngs($))}r.onLines(v);function N(g,E){if(_.clearLayers(),w=null,!E)return;
let $=B=>r.routes[B].bounds.getCenter().lng,b=E.at.map(([B,P],R)=>L.latLng(B,P+360*Math.round(($(g[R])-P)/360))),D=Wt(b[0],b[1]);w=L.latLngBounds(D),_.addLayer(
L.polyline(D,{pane:"shared",interactive:!1,className:"gap-edge",weight:6})),_.addLayer(L.polyline(D,{pane:"shared",interactive:!1,className:"gap",weight:2.5})),
b.forEach(B=>_.addLayer(L.circleMarker(B,{pane:"shared",interactive:!1,className:"gap-end",radius:9}))),_.addLayer(L.marker([(b[0].lat+b[1].lat)/2,(b[0].lng+b[1].
lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"gap-holder",iconSize:[0,0],html:c("span","gap-km",`${E.km} km`)})}))}function z(g,E){
let $=[...o[g].cells].find(b=>b.dataset.column===E);return c("td","",...[...$?$.querySelectorAll(":scope > :not(.bar)"):[]].map(b=>b.cloneNode(!0)))}function Z(g){
let[E,$]=g,b=j(E,$),D=b.spans.every(G=>!G.length),B=(G,...K)=>c("div","fact",c("dt","",G),c("dd","",...K)),P=(G,K)=>c("b","figure",`${G} ${K}`),R=([G,K,tt,rt],J)=>[
P(G,"km"),` (${K} %) `,c("small","",G==="0"?J:`land ${tt} km, sea ${rt} km; ${J}`)],f=c("dl","facts",B("Common section",...R(b.common_section,"the same segment \
of one system, or the same trench")),B("Same corridor",...R(b.same_corridor,"lines nearer than their accuracy: not known to be apart")),...b.ends_km==="0"?[]:[B(
"Common ends",P(b.ends_km,"km")," ",c("small","","left out"))],B("Least separation",b.apart?P(b.apart.km,"km"):c("span","none","not known")," ",c("small","",b.apart?
`at KP ${b.apart.kp[0]} of ${E+1} and KP ${b.apart.kp[1]} of ${$+1}`:"below the accuracy of the lines somewhere"))),A=c("div","buttons");D||A.append(Se("Show wh\
at they share",()=>r.visit(()=>r.frame(L.latLngBounds(p(g,t.getZoom()).flat()))))),N(g,b.apart);let O=w;O&&A.append(Se("Show where they are nearest",()=>r.visit(
()=>r.frame(O.pad(2)))));let H=c("tr","",c("th","","Measure"),c("th","",ke(E)),c("th","",ke($)),c("th","",`How much more ${$+1} has`));[...H.cells].forEach(G=>{
G.scope="col"});let X=c("table","differences",c("caption","unseen",`Differences between route ${E+1} and route ${$+1}`),c("thead","",H),c("tbody","",...e.measures.
map(({key:G,title:K},tt)=>{let rt=c("th","",c("bdi","",K));rt.scope="row";let J=c("tr","",rt,z(E,G),z($,G),xn(b.more[tt]));return J.dataset.measure=G,J}))),W=["\
places","groups and straits","countries"].map((G,K)=>{let tt=b.passed[K].flatMap((rt,J)=>[...J?[", "]:[],c("bdi","",rt)]);return c("p","passed",c("b","",`Both p\
ass these ${G}: `),...tt.length?tt:["none known"])});ut("pair-marks").hidden=D,k.replaceChildren(f,A,X,...W),d.textContent=`Routes ${E+1} and ${$+1}: common sec\
tion ${b.common_section[0]} km, same corridor ${b.same_corridor[0]} km (${b.same_corridor[1]} %).`}function F(g,E=!0){C=g,l.forEach((B,P)=>{B.value=String(C[P]??
"")}),a.forEach((B,P)=>{B&&B.setAttribute("aria-pressed",String(C.includes(P)))}),o.forEach((B,P)=>B.classList.toggle("picked",C.includes(P)));let $=C.flatMap(B=>B??
[]),b=m(),D=!!b;if(r.only=b,u.hidden=!$.length,ut("pick-best").hidden=D,document.body.classList.toggle("paired",D),n.classList.toggle("has-pair",D),b){let[B,P]=b;
E&&r.closeCard();let R=f=>`.has-pair:not(.has-hot) main ${f}:not(.route-${B}, .route-${P})`;y.textContent=`${["path.line","path.over","path.casing"].map(R).join(
",")}{stroke-opacity:.16}${["text.along",".number.on-map"].map(R).join(",")}{opacity:.35}`,$.forEach(f=>r.routes[f].parts.forEach(A=>[A.casing,A.line,A.over].forEach(
O=>O?.bringToFront()))),_.addTo(t),Z(b)}else y.textContent="",_.remove(),k.replaceChildren(),d.textContent=$.length?`Route ${$[0]+1} is picked; pick another.`:T;
if(r.redraw(),b&&E){let[B,P]=b.map(R=>r.routes[R].bounds);r.visit(()=>r.frame(L.latLngBounds(B.getSouthWest(),B.getNorthEast()).extend(P)))}r.state.changed()}return a.
forEach((g,E)=>{g&&g.addEventListener("click",()=>{let $=C.flatMap(b=>b===E?[]:b??[]);C.includes(E)?F([$[0]??null,null]):$.length?F([$[$.length-1],E]):F([E,null])})}),
l.forEach((g,E)=>g.addEventListener("change",()=>{let $=[C[0],C[1]],b=g.value===""?null:Number(g.value);b!==null&&$[1-E]===b&&($[1-E]=$[E]),$[E]=b,F($)})),ut("p\
ick-best").addEventListener("click",()=>{F(e.best),l[0].focus()}),u.addEventListener("click",()=>{F([null,null]),l[0].focus()}),r.state.add("pair",()=>(m()||[]).
map(g=>g+1).join(","),g=>{let[,E,$]=/^(\d{1,3}),(\d{1,3})$/.exec(g)||["","0","0"],b=Number(E)-1,D=Number($)-1;b!==D&&Math.min(b,D)>=0&&Math.max(b,D)<s?F([b,D],!1):
m()&&F([null,null])}),F}var An='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',$e=t=>t.slice(1).reduce((e,o,r)=>e+o.distanceTo(t[r]),0);function ne(t,...[
e,o,r,n,s=0]){let a=c("span",`catalogue-name ${o}`,c("bdi","",e)),l=t.containerPointToLayerPoint([r,n]);return a.style.transform=`translate(${l.x.toFixed(1)}px,\
 ${l.y.toFixed(1)}px)`+(s?` rotate(${s.toFixed(3)}rad)`:""),a}function $n(t,e){let o=[];return t.forEach(r=>{for(let n=0;n+1<r.length;n++){let s=n+1;for(;s+1<r.
length&&r[n].distanceTo(r[s])<e;)s++;let a=r[n],l=r[s],u=a.distanceTo(l);u<e||u<.985*$e(r.slice(n,s+1))||o.push([a,l])}}),o}function Ce({map:t,pane:e,partsOf:o,
nameOf:r,colourOf:n}){let s=At(document.createElement("canvas"));s.font=An;let a=new Map;function l(h){let y=a.get(h)??s.measureText(h).width;return a.set(h,y),
y}let u=h=>o(h).map(y=>y.map(C=>t.layerPointToContainerPoint(C)));function d(h,y,C,{size:j,free:S,take:M}){let _=r(h),w=l(_)+4,I=$n(y,w),p=Math.max(1,Math.floor(
I.length/24));for(let m=0;m<I.length;m+=p){let[v,N]=I[(m+h*7*p)%I.length];N.x<v.x&&([v,N]=[N,v]);let z=v.add(N).divideBy(2),Z=N.subtract(v),F=Math.hypot(Z.x,Z.y),
g=L.point(Z.x/F,Z.y/F),E=L.point(g.y,-g.x),$=w/5+6,b=[-2,-1,0,1,2].map(P=>z.add(g.multiplyBy(P*w/5)).subtract([w/10+3,7]));if(!b.every(({x:P,y:R})=>P>4&&R>4&&P<
j.x-60&&R<j.y-30)||!b.every(({x:P,y:R})=>S(P,R,$,14)))continue;b.forEach(({x:P,y:R})=>M(P,R,$,14));let D=z.subtract(g.multiplyBy(w/2-2)).add(E.multiplyBy(6.5)),
B=C(_,"of-system",D.x,D.y,Math.atan2(Z.y,Z.x));return B.style.color=n(h),B.dataset.system=String(h),B}return null}function k(h,y,C){h.map(j=>{let S=u(j);return{
system:j,parts:S,length:S.reduce((M,_)=>M+$e(_),0)}}).sort((j,S)=>S.length-j.length).slice(0,Et()?12:60).forEach(({system:j,parts:S})=>d(j,S,y,C))}function T(h){
if(e.querySelectorAll(".lit").forEach(v=>v.remove()),e.classList.toggle("one",h!==null),h===null)return;let y=(...v)=>{let N=ne(t,...v);return N.classList.add("\
lit"),e.append(N),N},C=t.getSize(),j=u(h);if(d(h,j,y,{size:C,free:()=>!0,take:()=>{}}))return;let M=j.flat().filter(({x:v,y:N})=>v>4&&N>14&&v<C.x-4&&N<C.y-30);if(!M.
length)return;let _=r(h),w=l(_),{x:I,y:p}=M[M.length>>1],m=y(_,"of-system",Math.max(4,Math.min(I-w/2,C.x-w-8)),p-18);m.style.color=n(h),m.dataset.system=String(
h)}return{widthOf:l,nameSystems:k,nameOne:T}}function Ne(t){let e=new Map,o=[],r=new Array(5).fill(0);return t.forEach((s,a)=>(s.places||[]).forEach(l=>{let u=e.get(l);u?u.push(a):e.set(l,[a])})),t.map((s,a)=>a).
sort((s,a)=>(t[a].places||[]).length-(t[s].places||[]).length).forEach(s=>{let a=r.map(l=>l/(4*t.length));(t[s].places||[]).forEach(l=>(e.get(l)||[]).forEach(u=>{
o[u]!==void 0&&a[o[u]]++})),o[s]=a.indexOf(Math.min(...a)),r[o[s]]++}),o}function Oe(t,e){let o=new Map,r=a=>{let l=o.get(a)||{users:new Set,turn:0,next:[],order:[]};
return o.set(a,l),l},n=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,s=t.map(({latlngs:a})=>a.slice(1).map((l,u)=>{let d=n(a[u]),k=n(l);return d<k?{key:`${d} ${k}`,
sense:1}:{key:`${k} ${d}`,sense:-1}}));t.forEach(({item:a},l)=>s[l].forEach(({key:u})=>r(u).users.add(a.system))),s.forEach(a=>a.slice(1).forEach(({key:l,sense:u},d)=>{
let k=a[d];r(k.key).next.push([l,u*k.sense]),r(l).next.push([k.key,u*k.sense])})),o.forEach(a=>{if(a.turn)return;a.turn=1;let l=[a];for(let u=l.pop();u;u=l.pop())
for(let[d,k]of u.next){let T=r(d);T.turn||(T.turn=u.turn*k,l.push(T))}}),o.forEach(a=>{a.order=[...a.users].sort((l,u)=>e[u]-e[l]||l-u)}),t.forEach((a,l)=>{let{
facts:{from:u,to:d},system:k}=a.item,T=s[l].map(({key:h,sense:y})=>{let{order:C,turn:j}=r(h);return y*j*(C.indexOf(k)-(C.length-1)/2)});T.some(h=>h)&&(a.slots=a.
latlngs.map((h,y)=>y===0&&typeof u=="number"||y===T.length&&typeof d=="number"?0:((T[y-1]??T[y])+(T[y]??T[y-1]))/2))})}var oe={year:900,cut:4500,other:2800},Cn=11e5,Nn={play:"M8 5.5V18.5L18.5 12Z",pause:"M8.5 6V18M15.5 6V18",back:"M14.5 6L8.5 12L14.5 18",on:"M9.5 6L15.5 12L9.5 1\
8"};function se(t,e){let o=e.map(({id:r})=>t.systems[r||""]||[]);return(r,n)=>{let s="";for(let[a,l]of o[r]){if(a>n)break;s=l}return s}}var On=t=>{let e=10**Math.
max(0,Math.floor(Math.log10(t||1))-2);return(Math.floor(t/e)*e).toLocaleString("en")};function Te(t){let e=L.SVG.create("svg"),o=L.SVG.create("path");return e.setAttribute(
"viewBox","0 0 24 24"),e.setAttribute("aria-hidden","true"),o.setAttribute("d",Nn[t]),e.append(o),e}function Be({map:t,data:e,box:o,panel:r,features:n},s,{story:a,
body:l,show:u,all:d}){let k=window.matchMedia("(prefers-reduced-motion: reduce)"),T=se(a,n.systems),{chapters:h}=a,y=new Map(n.systems.map(({id:q},U)=>[q,U])),C=new Map(
n.segments.map(({id:q},U)=>[q,U])),j=document.documentElement.lang==="ar"?"، ":", ",S=q=>q.flatMap(U=>y.get(U)??[]),M,_=!1,w=null,I=t.getZoom(),p=!1,m=c("div",
"large-year");m.setAttribute("aria-hidden","true"),m.hidden=!0,o.append(m);function v(q,U,et){let Q=c("button",q,Te(q));return Q.type="button",Q.setAttribute("a\
ria-label",U),Q.title=U,Q.addEventListener("click",et),Q}let N=v("play","Play the years",()=>_?Mt():Xt()),z=c("div","turns",N,v("back","Previous cut",()=>Dt(-1)),
v("on","Next cut",()=>Dt(1)),d),Z=c("dl","counts"),F=c("div","changes"),g=c("details","not-known"),E=c("div","scene");E.setAttribute("role","status");let $=c("o\
l","moments"),b=c("ul","chapters",...h.map((q,U)=>{let et=c("button","",c("b","",q.key.slice(0,4))," ",...q.zones.flatMap((Q,lt)=>[lt?j:"",c("bdi","",Q)]));return et.
type="button",et.setAttribute("aria-pressed","false"),et.addEventListener("click",()=>{Mt(),nt(U,0)}),c("li","",et)})),D=c("p","later"),B=c("p","","A system cou\
nts from the year in which it is said to be ready for service, at the end of the year. One whose year is not known, or that nobody has reported in service withi\
n five years, is counted apart and not drawn. The lines are modelled, and crossing paths on land are those of today.");l.append(z,E,$,Z,g,F,...h.length?[c("h3",
"","Cuts"),b]:[],D,B);let P=q=>q.flatMap((U,et)=>[et?j:"",c("bdi","",n.systems[U].name)]),R=(q,U)=>c("div","",c("dt","",q),c("dd","",U));function f(q){let U=n.systems.
map((ct,bt)=>bt),et=ct=>U.filter(bt=>T(bt,q)===ct),Q=et("s"),lt=Q.flatMap(ct=>a.published[n.systems[ct].id||""]??[]);return{live:Q,planned:et("p"),unknown:et("n"),
stations:new Set(Q.flatMap(ct=>n.systems[ct].places||[])).size,km:lt.reduce((ct,bt)=>ct+bt,0),measured:lt.length,ready:Q.filter(ct=>T(ct,q-1)!=="s"&&String(n.systems[ct].
ready||"").startsWith(String(q))),over:U.filter(ct=>T(ct,q-1)==="s"&&T(ct,q)===""),cuts:a.cuts[String(q)]||0}}function A(q){if([Z,g,F,D].forEach(ct=>{ct.hidden=
q===null}),m.hidden=q===null,q===null)return;let U=f(q),et=q<a.data_year;Z.replaceChildren(R("In service",String(U.live.length)),R("Landing stations of these sy\
stems",String(U.stations)),R("Published length of these systems, km",U.measured?`${On(U.km)} or more, of ${U.measured} of ${U.live.length}`:"not known"),R("Plan\
ned, stated for then",et?"not recorded":String(U.planned.length)),R("Recorded cuts that began in the year",String(U.cuts))),g.hidden=!U.unknown.length,g.replaceChildren(
c("summary","",c("span","","Year or status not known"),c("b","",String(U.unknown.length))),c("p","",...P(U.unknown))),F.replaceChildren(...U.ready.length?[c("p",
"",c("b","","Ready for service in the year: "),...P(U.ready))]:[],...U.over.length?[c("p","",c("b","",q>a.data_year?"No longer counted, by age or stated end: ":
"Ended in the year: "),...P(U.over))]:[]),D.hidden=et||q===a.data_year,D.textContent=a.retired_at===null?`After ${a.data_date}: in service as last seen, planned\
 as stated; none of it is sure.`:`After ${a.data_date}: in service as last seen and assumed retired at ${a.retired_at} years, planned as stated; none of it is s\
ure.`;let Q=w&&h[w.at].moments[w.moment],lt=w?H(h[w.at],w.moment).cut.size:0;m.replaceChildren(c("b","",String(q)),c("span","",Q?Q.date||"date of repair not kno\
wn":`${U.live.length} in service`),...lt?[c("span","cut",`${lt} cut`)]:[])}let O=L.layerGroup();function H(q,U){let et=new Set,Q=new Set;return q.moments.slice(
0,U+1).forEach(({what:lt,systems:ct})=>S(ct).forEach(bt=>{lt==="cut"&&(et.add(bt),Q.delete(bt)),lt==="back"&&(et.delete(bt),Q.add(bt))})),{cut:et,back:Q}}function X(){
if(O.clearLayers(),!w)return;let q=h[w.at],{cut:U,back:et}=H(q,w.moment),Q=getComputedStyle(document.documentElement),lt=Q.getPropertyValue("--cut").trim(),ct=Q.
getPropertyValue("--halo").trim(),bt=q.incidents.filter(({id:gt})=>q.moments.slice(0,(w?.moment??0)+1).some(({incident:i})=>i===gt)),wt=new Set(bt.flatMap(gt=>gt.
out.flatMap(i=>C.get(i)??[])));[...et,...U].forEach(gt=>s.systemLines(gt).forEach(({number:i,at:x,style:V})=>{let Y=U.has(gt)&&wt.has(i);L.polyline(x,{...V,color:ct,
weight:Y?7:5,opacity:1,dashArray:void 0}).addTo(O);let st=L.polyline(x,{...V,opacity:1,...Y?{color:lt,weight:3.5,dashArray:"2 6",lineCap:"butt"}:{weight:2.6}}).
addTo(O);Y&&(xt(st).cut=n.segments[i].id)})),bt.forEach(({at:gt,radius_m:i,boxes:x=[],zone:V})=>{let Y={pane:"accuracy",className:"accuracy cut-ring",interactive:!1};
if(x.forEach(st=>L.rectangle(st,Y).addTo(O)),gt)L.circle(gt,{radius:i||0,...Y}).addTo(O),L.circleMarker(gt,{pane:"measure",className:"cut-spot",radius:6,interactive:!1}).
addTo(O);else if(x.length){let[[[,st],[it,ht]]]=x,mt=c("span","",c("bdi","",V),": ",c("span","","where in it is not known"));L.tooltip({permanent:!0,direction:"\
top",className:"tip ring-tip",offset:[0,-2]}).setLatLng([it,(st+ht)/2]).setContent(mt).addTo(O)}})}s.onDraw(()=>X());function W(q){let U=q.incidents.flatMap(({at:et,
radius_m:Q,boxes:lt=[]})=>et?[L.latLng(et).toBounds(Math.max(2.2*(Q||0),Cn))]:lt.map(ct=>L.latLngBounds(ct)));U.length&&G(U.reduce((et,Q)=>et.extend(Q),L.latLngBounds(
U[0].getSouthWest(),U[0].getNorthEast())))}function G(q){let U=o.getBoundingClientRect(),et=l.getBoundingClientRect(),Q=r.getBoundingClientRect(),lt=et.width>0&&
et.width<.7*U.width,ct=!Et()&&!r.classList.contains("closed")?U.right-Q.left:0;t.fitBounds(q,{paddingTopLeft:[lt?et.right-U.left+12:12,Et()&&!lt?Q.bottom-U.top+
m.offsetHeight+12:40],paddingBottomRight:[ct+12,et.width>0&&!lt?U.bottom-et.top+8:40],animate:!k.matches,maxZoom:7})}let K=null,tt=()=>({at:t.getCenter(),zoom:t.
getZoom()});function rt(){if(!K)return;let{from:q,to:U}=K,et=tt();K=null,U&&et.zoom===U.zoom&&t.project(et.at).distanceTo(t.project(U.at))<2&&t.setView(q.at,q.zoom,
{animate:!k.matches})}let J=({what:q})=>({cut:"Cut: ",back:"Back in service: ","not known":"Date of repair not known: "})[q],ot=({date:q,what:U})=>c("h3","",...q?
[c("time","",q)]:[],...U==="back"&&q.length<10?[" ",c("small","","the day is not known")]:[]);function ft(q,U){let et=n.incidents.findIndex(({id:x})=>x===U.incident),
Q=n.incidents[et],lt=c("p",`who ${U.what.replace(" ","-")}`,c("b","",J(U)),...P(S(U.systems)));if(!Q)return[ot(U),lt];let{facts:ct}=Q,bt=q.incidents.find(({id:x})=>x===
U.incident),wt=x=>[ct[x]??""].flat().filter(V=>typeof V=="string").join(""),gt=(x,V)=>V?[c("b","",x),c("bdi","",V),". "]:[],i=c("button","record","The record an\
d its sources");return i.type="button",i.addEventListener("click",()=>{Mt(),s.open("incident",et,null)}),[ot(U),c("p","name",c("bdi","",Q.name)),lt,c("p","",...gt(
"Cause: ",wt("cause")),...gt("Effect: ",wt("effect"))),c("p","small",...gt("Place: ",wt("place")),...bt?.at?gt("Ring: ",wt("accuracy")):[c("span","","Where in i\
ts zone it lay is not known: the box is the zone.")]),...bt?.out.length?[c("p","small","The cut lay on one or more of the red parts.")]:[],...pt(Q.sources||[]),
i]}function pt(q){let[U,...et]=q.map(lt=>n.sources[lt]);if(!U)return[];let Q=c("bdi","",U.publisher||U.title);return[c("p","small",c("b","","Source: "),Q,...U.date?
[j,c("bdi","",U.date)]:[],...et.length?[" ",c("span","",`and ${et.length} more`)]:[])]}function nt(q,U,et=!0){let Q=h[q],lt=Q.moments[U],ct=w?.at!==q;l.hidden&&
u(),w={at:q,moment:U},s.affected=new Set(Q.incidents.flatMap(({systems:wt})=>S(wt))),o.classList.add("telling"),O.addTo(t),p=!0;let bt=Q.moments.slice(0,U+1).map(
({date:wt})=>wt).filter(Boolean);s.setYear(Number(bt[bt.length-1].slice(0,4))),p=!1,E.replaceChildren(...ft(Q,lt)),$.replaceChildren(...Q.moments.map((wt,gt)=>{
let i=c("button",wt.what.replace(" ","-"),...wt.date?[c("b","",wt.date)," "]:[],c("span","",J(wt)),...P(S(wt.systems)));return i.type="button",gt===U&&i.setAttribute(
"aria-current","step"),i.addEventListener("click",()=>{Mt(),nt(q,gt,!1),$.querySelectorAll("button")[gt].focus()}),c("li","",i)})),[...b.querySelectorAll("butto\
n")].forEach((wt,gt)=>wt.setAttribute("aria-pressed",String(gt===q))),ct&&et&&(K={from:K?.from??tt(),to:null},W(Q),t.once("moveend",()=>{K&&(K.to=tt())}),k.matches&&
K&&(K.to=tt())),s.state.changed()}function at(){w&&(w=null,s.affected=null,o.classList.remove("telling"),O.clearLayers().remove(),E.replaceChildren(),$.replaceChildren(),
b.querySelectorAll("button").forEach(q=>q.setAttribute("aria-pressed","false")),rt())}s.onYear(q=>{!p&&w&&at(),!p&&q===null&&Mt(),A(q)});function yt(q){_=q;let U=q?
"Pause":"Play the years";N.replaceChildren(Te(q?"pause":"play")),N.setAttribute("aria-label",U),N.title=U,clearTimeout(M),q&&qt()}let Mt=()=>{_&&yt(!1)};function Xt(){
!w&&t.getZoom()<=I&&G(e.bounds),!w&&(s.year===null||s.year>=a.last)&&s.setYear(a.first),yt(!0)}function qt(){let q=w&&h[w.at].moments[w.moment];M=setTimeout(te,
q?q.what==="cut"?oe.cut:oe.other:oe.year)}let Rt=q=>Number(h[q].key.slice(0,4));function te(){let q=s.year??a.first;if(w){let{at:U,moment:et}=w;if(et+1<h[U].moments.
length)nt(U,et+1);else if(U+1<h.length&&Rt(U+1)<=q)nt(U+1,0);else if(q<a.last)s.setYear(q+1);else return Mt()}else{let U=h.findIndex((et,Q)=>Rt(Q)===q);if(U>=0)
nt(U,0);else if(q<a.last)s.setYear(q+1);else return Mt()}return qt()}function Dt(q){if(!h.length)return;Mt();let U=s.year??(q>0?-1/0:1/0),Q=h.map((ct,bt)=>bt).filter(
ct=>w?(ct-w.at)*q>0:(Rt(ct)-U)*q>0),lt=q>0?[0,Q[0]]:[h.length-1,Q[Q.length-1]];nt(lt[1]??lt[0],0)}let Vt=()=>s.state.add("chapter",()=>w?`${h[w.at].key}.${w.moment}`:
"",q=>{let[,U,et]=/^(\d{4}-\d{2})(?:\.(\d))?$/.exec(q)||[],Q=h.findIndex(lt=>lt.key===U);Q>=0?nt(Q,Math.min(Number(et||0),h[Q].moments.length-1),!location.hash.
includes("view=")):at()});return A(s.year),{pause:Mt,link:Vt}}var Tn=11,Bn=3.2,_n=6e4,In=["out of service","retired","cancelled"],Kt="schematic",Pn=["inferred",Kt,"assumed"],ae=t=>t==="in service"?"live":In.includes(t)?"go\
ne":"plan",ce=t=>Pn.includes(t.confidence||""),re=t=>t.confidence===Kt?Kt:ce(t)?"modelled":"known",Rn={modelled:"9 2.5",[Kt]:"9 2.5 2 2.5"},Ft=t=>Number(String(
t||"").slice(0,4))||null,_e=t=>t.length>32?`${t.slice(0,30)}…`:t;function jn(t){let e=t.reduce((o,r)=>r.length>o.length?r:o);return e[e.length>>1]}function ie(t){
let e=[c("bdi","en clip",t.name)];if(t.name_ar){let o=c("span","ar clip",t.name_ar);o.lang="ar",o.dir="rtl",e.push(" ",o)}return e}function Ie({map:t,data:e,box:o,
panel:r,features:n},s){let a=!e.routes.length,l=t.createPane("catalogue-hot"),u=t.createPane("catalogue-names");Object.assign(l.style,{zIndex:"395",pointerEvents:"\
none"}),Object.assign(u.style,{zIndex:"605",pointerEvents:"none"});let d=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),k=L.canvas({pane:"catalogue-hot",padding:.25}),
T=L.circle([0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function h(){let i=getComputedStyle(document.documentElement),x=V=>i.getPropertyValue(
`--${V}`).trim();return{soft:x("soft"),ink:x("ink"),halo:x("halo"),land:x("land"),routes:Array.from({length:7},(V,Y)=>x(`route-${Y}`))}}let y=h(),C=null,j=e.story?
se(e.story,n.systems):null,S=i=>{if(C===null||!j)return ae(n.systems[i].status);let x=j(i,C);return x==="s"?"live":x==="p"?"plan":"gone"},M=a?Ne(n.systems):[],_=i=>{
let x=S(i);return!a||x==="gone"?y.soft:y.routes[M[i]]};function w(i){let x=S(i.system),V=ce(i);return{color:_(i.system),weight:x==="gone"?1.2:V?1.5:2.2,opacity:a?
.95:.75,lineCap:x==="plan"?"round":"butt",dashArray:x==="plan"?"0.1 4":x==="gone"?"2 4":Rn[re(i)]}}let[[,I],[,p]]=e.window,m=i=>{let x=i.map(it=>it.lng),V=[i],Y=x.
reduce((it,ht)=>Math.min(it,ht)),st=x.reduce((it,ht)=>Math.max(it,ht));return Y<I&&V.push(i.map(it=>L.latLng(it.lat,it.lng+360))),st>p&&V.push(i.map(it=>L.latLng(
it.lat,it.lng-360))),V},v=n.segments.map((i,x)=>{let V=i.line,Y=L.polyline(m(V),{renderer:d,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,...w(i)});return Y.
on("mouseover",it=>f(i.system,it.latlng)),Y.on("mouseout",()=>f(null)),Y.on("click",it=>s.open("system",i.system,it.latlng,x)),xt(Y).system=n.systems[i.system].
name,{item:i,latlngs:V,line:Y,slots:null,drawn:null,zoom:NaN,look:S(i.system)}}),N=n.systems.map(()=>[]);if(v.forEach(i=>N[i.item.system].push(i)),v.reduce((i,{
latlngs:x})=>i+x.length,0)<=_n){let i=N.map(x=>{let V=x.flatMap(({latlngs:Y})=>Y.map(st=>st.lat));return V.reduce((Y,st)=>Y+st,0)/(V.length||1)});Oe(v,i)}function z(i){
let x=It(20,i)/1e3,V=Math.min(Bn,Tn/x);v.forEach(Y=>{let{slots:st}=Y;if(!st||Y.zoom===i||!E(Y))return;Y.zoom=i;let it=Y.latlngs.map(mt=>t.project(mt,i)),ht=it.map(
(mt,Lt)=>{let Ct=it[Math.max(Lt-1,0)],dt=it[Math.min(Lt+1,it.length-1)].subtract(Ct),St=Math.hypot(dt.x,dt.y)||1,kt=st[Lt]*V;return t.unproject([mt.x-dt.y/St*kt,
mt.y+dt.x/St*kt],i)});Y.drawn=ht,Y.line.setLatLngs(m(ht))}),b!==null&&R(b)}let Z={live:!1,plan:!1,gone:!1},F=L.layerGroup(),g=i=>{if(C!==null&&j)return S(i)!=="\
gone";let{ready:x,over:V}=n.systems[i];return C===null||(Ft(x)||0)<=C&&(Ft(V)||1/0)>=C},E=({item:i})=>Z[S(i.system)]&&g(i.system);function $(){v.forEach(i=>{let x=E(
i),V=S(i.item.system);V!==i.look&&i.line.setStyle(w(i.item)),i.look=V,x!==F.hasLayer(i.line)&&(x?F.addLayer(i.line):F.removeLayer(i.line))})}F.addTo(t),s.onYear(
i=>{C=i,$(),K(),at(),bt()},[...n.systems.flatMap(i=>[Ft(i.ready),Ft(i.over)]),...n.incidents.map(i=>i.lat===void 0?null:Ft(i.start)),...e.story?[e.story.first,e.
story.last]:[]]),s.systemLines=i=>N[i].map(x=>({number:v.indexOf(x),at:m(x.drawn||x.latlngs),style:{...w(x.item),renderer:k,pane:"catalogue-hot",interactive:!1,
smoothFactor:1}}));let b=null,D=null,B=L.layerGroup().addTo(t),P=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function R(i){if(b=i,B.clearLayers(),
o.classList.toggle("has-hot-system",i!==null),document.querySelectorAll(".systems .hot").forEach(V=>V.classList.remove("hot")),a&&Rt(i),i===null)return;let x=document.
querySelector(`.systems [data-system="${i}"]`);x&&x.classList.add("hot"),N[i].forEach(V=>{let Y=w(V.item),st=m(V.drawn||V.latlngs),it=a?Y.color:y.ink,{weight:ht=0}=Y;
[{color:y.halo,weight:ht+5},{...Y,color:it,weight:ht+1.5,opacity:1}].forEach(Lt=>L.polyline(st,{renderer:k,pane:"catalogue-hot",interactive:!1,smoothFactor:1,...Lt}).
addTo(B))})}function f(i,x){if(R(i===null?D:i),i===null||!x){P.remove();return}P.setLatLng(x).setContent(c("bdi","clip",n.systems[i].name)).addTo(t)}function A(i){
T.remove(),i&&i.accuracy_m&&i.lat!==void 0&&i.lon!==void 0&&T.setLatLng([i.lat,i.lon]).setRadius(i.accuracy_m).addTo(t)}let O=i=>s.open("place",i,rt[i].latlng),
H=n.places.map(()=>0);n.systems.forEach(i=>(i.places||[]).forEach(x=>{H[x]++}));let X=[],W=L.layerGroup(),G=[];function K(){if(!j)return;let i=new Set(n.systems.
flatMap((x,V)=>g(V)?x.places||[]:[]));G.forEach((x,V)=>{x.away=C!==null&&!i.has(x.place),x.away?W.removeLayer(X[V]):W.addLayer(X[V])})}let tt=new Set(e.routes.flatMap(
({legs:i})=>[{at:i[0],last:!1},{at:i[i.length-1],last:!0}]).map(({at:[i,x],last:V})=>n.legs[i].facts[x===V?"from":"to"])),rt=n.places.map((i,x)=>{let V=L.latLng(
i.lat,i.lon);if(i.role==="other"){let mt=L.circleMarker(V,{renderer:d,pane:"catalogue",radius:a?3.2:4,weight:1.3,fillOpacity:1,color:y.ink,fillColor:y.land,bubblingMouseEvents:!1});
return mt.on("click",()=>O(x)),mt.on("mouseover",()=>{P.setLatLng(V).setContent(c("span","",...ie(i))).addTo(t)}).on("mouseout",()=>P.remove()),W.addLayer(mt),X.
push(mt),G.push({latlng:V,text:i.name,rank:H[x],className:"of-place",off:!1,place:x}),{latlng:V}}let Y=c("span","place-name",...ie(i)),st=i.role==="station",it=st?
14:8,ht=L.marker(V,{icon:L.divIcon({className:`place ${i.role}`,html:c("div","dot",c("i"),Y),iconSize:[it,it]}),zIndexOffset:st?200:-200,riseOnHover:!0}).addTo(
t);return ht.getElement()?.setAttribute("aria-label",[i.name,i.name_ar].filter(Boolean).join(" ")),st||ht.bindTooltip(c("span","",...ie(i)),{direction:"top",className:"\
tip"}),ht.on("click",()=>O(x)),ht.on("keypress",mt=>{mt.originalEvent.key==="Enter"&&O(x)}),s.addLabel({latlng:V,element:Y,dot:!0,rank:st?tt.has(x)?3:2:0}),{latlng:V}});
s.places=rt;let J=n.stretches.map((i,x)=>{let V=i.line,Y=L.polyline(V,{renderer:d,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:y.ink,weight:1.6,
opacity:.7,dashArray:ce(i)?"5 3":void 0});return Y.on("click",st=>s.open("stretch",x,st.latlng)),Y.on("mouseover",st=>{P.setLatLng(st.latlng).setContent(c("bdi",
"clip",i.name)).addTo(t)}).on("mouseout",()=>P.remove()),{item:i,latlngs:V,line:Y}}),ot=L.layerGroup(J.map(({line:i})=>i)),ft=xt(L.CircleMarker).extend({_updatePath(){
let i=this._renderer,x=this._point,V=this._radius,Y=i._ctx;!i._drawing||this._empty()||(Y.beginPath(),Y.moveTo(x.x,x.y-V),Y.lineTo(x.x+V,x.y),Y.lineTo(x.x,x.y+V),
Y.lineTo(x.x-V,x.y),Y.closePath(),i._fillStroke(Y,this))}}),pt=L.layerGroup(),nt=[];n.incidents.forEach((i,x)=>{if(i.lat===void 0||i.lon===void 0)return;let V=L.
latLng(i.lat,i.lon),Y=new ft(V,{renderer:d,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:y.halo,fillColor:y.ink,bubblingMouseEvents:!1});Y.on("clic\
k",()=>s.open("incident",x,V)),Y.on("mouseover",()=>{P.setLatLng(V).setContent(c("bdi","clip",`${i.start}: ${i.name}`)).addTo(t)}).on("mouseout",()=>P.remove()),
nt.push({latlng:V,lozenge:Y,text:String(i.start).slice(0,7),rank:1e3,className:"of-incident",year:Ft(i.start),hidden:!0,off:!1})});function at(){nt.forEach(i=>{
let x=C===null||i.year===null||i.year===C;i.off=!x,x?pt.addLayer(i.lozenge):pt.removeLayer(i.lozenge)})}at();let yt={live:0,plan:0,gone:0};n.systems.forEach(i=>{
yt[ae(i.status)]++}),[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([i])=>yt[i]).forEach(([i,x])=>s.addLayer(
{key:`systems-${i}`,title:x,parent:"systems",count:yt[i],shown:a&&i!=="gone",show:V=>{Z[i]=V,$()}})),G.length&&s.addLayer({key:"stations",parent:"stations",title:a?
"Landing stations":"Other landing stations",group:W,count:G.length,shown:!0,show:i=>{G.forEach(x=>{x.off=!i})}}),J.length&&s.addLayer({key:"paths",parent:"paths",
title:"Crossing paths",group:ot,count:n.paths.length,shown:a}),nt.length&&s.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:pt,count:nt.length,
shown:a,show:i=>{nt.forEach(x=>{x.hidden=!i})}});let{widthOf:Xt,nameSystems:qt,nameOne:Rt}=Ce({map:t,pane:u,partsOf:i=>N[i].flatMap(({line:x})=>Dt(x)),nameOf:i=>_e(
n.systems[i].name),colourOf:_}),te=i=>Math.round((Et()?.4:1)*(i<3?24:i<5?70:130)),Dt=i=>F.hasLayer(i)&&xt(i)._parts||[];s.addInk((i,x)=>{let V=[],Y=t.getPixelOrigin().
subtract(x);if(!a)return V;for(let{line:st}of v)if(F.hasLayer(st))for(let it of Dt(st))for(let ht=1;ht<it.length;ht++){let mt=it[ht-1],Lt=it[ht],Ct=Math.ceil(mt.
distanceTo(Lt)/8);for(let Nt=0;Nt<Ct;Nt++)V.push({x:mt.x+(Lt.x-mt.x)*Nt/Ct+Y.x,y:mt.y+(Lt.y-mt.y)*Nt/Ct+Y.y});if(V.length>4e4)return V}return V}),s.onLayout(i=>{
let{origin:x,size:V,free:Y,take:st,inside:it,crossed:ht,zoom:mt}=i,Lt=[],Ct=(...dt)=>(Lt.push(ne(t,...dt)),Lt[Lt.length-1]),Nt=[...nt.filter(dt=>!dt.hidden),...G].
filter(dt=>!dt.off&&!dt.away).map(dt=>({...dt,at:t.project(dt.latlng,mt).subtract(x)})).filter(({at:dt})=>dt.x>0&&dt.y>0&&dt.x<V.x&&dt.y<V.y).sort((dt,St)=>St.rank-
dt.rank);Nt.forEach(({at:dt})=>st(dt.x-4,dt.y-4,8,8)),a&&qt(n.systems.map((dt,St)=>St).filter(dt=>s.affected?.has(dt)??!0),Ct,i);for(let dt of Nt){if(Lt.length>=
te(mt))break;let St=_e(dt.text),kt=Xt(St)+2,_t=13,{x:Ut,y:Ht}=dt.at,be=[[Ut+7,Ht-_t/2],[Ut-7-kt,Ht-_t/2],[Ut-kt/2,Ht-7-_t],[Ut-kt/2,Ht+7]].filter(([Ot,Tt])=>it(
Ot,Tt,kt,_t)&&Y(Ot,Tt,kt,_t)).map(([Ot,Tt])=>({u:Ot,v:Tt,met:ht(Ot,Tt,kt,_t)})),jt=be.length?be.reduce((Ot,Tt)=>Tt.met<Ot.met?Tt:Ot):null;!jt||jt.met>(dt.rank>=
1e3?9:2)||(st(jt.u,jt.v,kt,_t),Ct(St,dt.className,jt.u,jt.v))}u.replaceChildren(...Lt),a&&Rt(b)});let Vt={system:i=>N[i].map(x=>x.drawn||x.latlngs),segment:i=>[
v[i].latlngs],stretch:i=>[J[i].latlngs],path:i=>n.paths[i].stretches.map(x=>J[x].latlngs),leg:i=>[s.legs[i].latlngs],route:i=>s.routes[i].parts.map(x=>x.leg.latlngs)};
s.where=(i,x)=>{if(i==="place")return rt[x].latlng;if(i==="incident"){let Y=n.incidents[x];return Y.lat===void 0||Y.lon===void 0?null:L.latLng(Y.lat,Y.lon)}let V=Vt[i]?.(
x)??[];return V.length?jn(V):null},s.mark=(i,x=0)=>{A(i==="place"?n.places[x]:i==="incident"?n.incidents[x]:null),D=i==="system"?x:i==="segment"?n.segments[x].system:
null,R(D)},s.show=(i,x)=>{let V=Vt[i]?.(x).flat()??[],Y=s.where(i,x);s.open(i,x,null),V.length?s.visit(()=>s.frame(L.latLngBounds(V))):Y&&s.visit(()=>s.frame(Y.
toBounds(4e4)))};let q=(i,x,V)=>V.forEach((Y,st)=>{let it=(ht,mt)=>[Y.facts[ht]||""].flat().filter(Lt=>typeof Lt=="string").flatMap(Lt=>String(Lt).split(mt)).filter(
Boolean);s.addSearch({names:[Y.name,Y.name_ar].filter(Boolean),first:i==="place",kind:i==="place"?Y.kind.charAt(0).toUpperCase()+Y.kind.slice(1):x,also:[Y.id||"",
...it("other names",", "),"start"in Y?String(Y.start):""].filter(Boolean),owners:it("owners",", "),open:()=>s.show(i,st)})});q("place","Place",n.places),q("syst\
em","Cable system",n.systems),q("path","Crossing path",n.paths),q("incident","Incident",n.incidents),q("deal","Deal",n.deals);let U=i=>{let x=ae(n.systems[i.system].
status);return x!=="live"?x:re(i)},et=new Set([...n.segments.map(U),...J.length?["path"]:[],...nt.length?["incident"]:[]]);r.querySelectorAll("[data-key]").forEach(
i=>{xt(i).hidden=!et.has(i.getAttribute("data-key")||"")});let Q=[],lt=vt(r,".count"),ct=lt.textContent;function bt(){Q.forEach(({row:x,system:V})=>{x.hidden=!g(
V),x.querySelector("svg")?.replaceWith(wt(V))});let i=Q.filter(({row:x})=>!x.hidden).length;Q.length&&(lt.textContent=C===null?ct:`${i} of ${ct}, in ${C}`)}let wt=i=>{
let x=L.SVG.create("svg"),V=L.SVG.create("path"),Y=n.systems[i];x.setAttribute("width","26"),x.setAttribute("height","8"),x.setAttribute("aria-hidden","true"),V.
setAttribute("d","M1 4H25");let st=S(i);return V.setAttribute("class",st==="live"?re(Y):st),x.setAttribute("class","system"),x.style.setProperty("--system",st===
"gone"?"var(--soft)":`var(--route-${M[i]})`),x.append(V),x},gt=document.getElementById("systems");gt&&n.systems.map((i,x)=>({item:i,i:x})).sort((i,x)=>i.item.name.
localeCompare(x.item.name,"en")).forEach(({item:i,i:x})=>{let V=[i.ready||"date not known",i.status==="in service"?"":i.over?`${i.status} ${i.over}`:i.status,N[x].
length?"":"not drawn"].filter(Boolean).join(", "),Y=c("button","",N[x].length?wt(x):c("span","no-line"),c("bdi","clip",i.name),c("small","",V));Y.type="button",
Y.dataset.system=String(x),Y.addEventListener("click",()=>{s.show("system",x)}),Y.addEventListener("mouseenter",()=>f(x)),Y.addEventListener("mouseleave",()=>f(
null)),Y.addEventListener("focus",()=>f(x)),Y.addEventListener("blur",()=>f(null));let st=c("li","",Y);Q.push({row:st,system:x}),gt.append(st)}),s.onDraw(i=>{z(
i);let x=Math.max(1.8,Math.min(4,i*.62));X.forEach(V=>V.setRadius(x))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{y=h(),v.
forEach(i=>i.line.setStyle(w(i.item))),J.forEach(({line:i})=>i.setStyle({color:y.ink})),X.forEach(i=>i.setStyle({color:y.ink,fillColor:y.land})),nt.forEach(({lozenge:i})=>i.
setStyle({color:y.halo,fillColor:y.ink})),R(b),s.layout()})}var le=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],Pe="schematic",zn=["inferred",Pe,"assumed"],Fn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],Dn={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},Zn=["candida\
tes","why","note","place"],Pt=t=>c("bdi","",t);function ue(t,e,o){let r=c("button",t,e);return r.type="button",r.addEventListener("click",n=>{n.stopPropagation(),
o()}),r}var Gn=t=>c("span",`surely ${t}`,t);function qn(t){let e=t.split(", ")[1]||"",o=zn.includes(e),r=c("span",`mark ${o?"modelled":"known"}`,o&&e!==Pe?"mode\
lled":e);return e?[r," ",t]:[t]}function Vn(t){let e=(n,s)=>{let a=c("th","",n);return a.scope=s,a},o=["low","likely","high"],r=t.map(n=>c("tr","",e(String(n.figure),
"row"),...o.map(s=>c("td","",s==="likely"?c("b","",String(n[s])):String(n[s])))));return c("table","figures",c("thead","",c("tr","",c("td",""),...o.map(n=>e(n,"\
col")))),c("tbody","",...r))}function Re({features:t},e){let o=le.flatMap(([w,I])=>t[I].map((p,m)=>[w,m])),r=new Map(le),n=(w,I)=>t[r.get(w)||"routes"][I];function s(w,I){
let p=ue("to",Pt(n(w,I).name),()=>_(w,I));return p.dataset.to=`${w}-${I}`,p}let a=w=>[w].flat().map(I=>typeof I=="number"?s(...o[I]):Pt(I)),l=(w,I)=>c("span",`b\
adge ${w.contract?"contract":"intent"}`,...a(I));function u(w,I=null){let p=c("dl","facts");return Object.entries(w).forEach(([m,v])=>{if(I?!I.includes(m):["not\
e","status"].includes(m))return;let N=m==="accuracy"?qn(String(v)):a(v);p.append(c("dt","",m.charAt(0).toUpperCase()+m.slice(1)),c("dd",m==="value"?"value":"",...N))}),
p.children.length?[p]:[]}function d({id:w,kind:I,from:p,to:m,"attribution confidence":v,...N}){let z=p&&m?{ends:[p," – ",m].flat()}:{},Z=typeof w=="number"?o[w]:
null,F=Z&&Z[0]==="deal",g={...w===void 0?{}:{id:w},...z,...F||!I?{}:{kind:I},...N},[E,...$]=Object.entries(g),b=c("li","",...F?[l(n(...Z),I)," "]:[],...a(E[1]));
v&&b.append(" ",Gn(String(v)));let D=c("small","");return $.forEach(([B,P])=>{let[R,f]=Dn[B]||["",""],A=/\d$/.test(String(P))?f:"",O=[R,...a(P),A].filter(H=>H!==
"");Zn.includes(B)?b.append(c("p","small",...O)):B==="value"?b.append(c("p","value",...O)):D.append(...D.childNodes.length?[" · "]:[],c("span","",...O))}),D.childNodes.
length&&b.insertBefore(D,b.querySelector("p")),b}function k(w,I){return w==="Figures"?Vn(I):c("section","",c("h3","",w),c("ul","things",...I.map(d)))}function T(w=[]){
if(!w.length)return[];let I=w.map(p=>{let m=t.sources[p],v=Pt(m.title);if(m.url){let z=c("a","",v);z.href=m.url,z.target="_blank",z.rel="noopener noreferrer",v=
z}let N=[m.publisher,m.date,m.licence].flatMap(z=>z?[", ",Pt(z)]:[]);return c("li","",v,...N)});return[c("details","sources",c("summary","",`Sources (${I.length}\
)`),c("ul","",...I))]}let h=[],y="",C=0,j=(w,I)=>c("section","leg",c("h3","",w==="leg"?"This leg: ":"Here: ",s(w,I)),...u(n(w,I).facts,Fn));function S(w,I,p){let m=n(
w,I),{status:v,note:N}=m.facts,z=c("span","title",...w==="route"?[c("span","number",String(I+1))]:[],c("span","",Pt(m.name))),Z=c("h2","",z);if(Z.tabIndex=-1,Z.
id=`card-title-${++C}`,m.name_ar){let $=c("span","ar",m.name_ar);$.lang="ar",$.dir="rtl",Z.append($)}let F=c("p","kicker",c("span","",Pt(m.kind.charAt(0).toUpperCase()+
m.kind.slice(1))),...w==="deal"?[l(m,m.facts.kind)]:[],...v?[c("span","chip",...a(v))]:[]);if(h.length>1){let[$,b]=h[h.length-2],D=ue("back","‹ Back",()=>{h.pop(),
vt(M(),"h2").focus({preventScroll:!0})});D.setAttribute("aria-label",`Back to ${n($,b).name}`.slice(0,120)),F.prepend(D)}let g=w==="deal"?m.contract?"contract":
"intent":w==="route"?`route-${I}`:"",E=c("article",`card of-${w} ${g}`.trim(),F,Z,...p===null?[]:[j(w==="route"?"leg":"segment",p)],...u(m.facts),...Object.entries(
m.lists).map(([$,b])=>k($,b.map(D=>t.lists[$][D]))),...m.uncertain?[c("section","",c("h3","","Uncertain"),...m.uncertain.map($=>c("p","small doubt",Pt($))))]:[],
...N?[c("p","small note",...a(N))]:[],...T(m.sources));return e.where(w,I)&&F.append(ue("go-there","Show on the map",()=>e.show(w,I))),E.setAttribute("aria-labe\
lledby",Z.id),E.dataset.card=`${w}-${I}`,E}function M(w=null){let I=h[h.length-1],[p,m]=I,v=S(...I),N=w||(["place","incident"].includes(p)?e.where(p,m):null);return e.
card(v,N,()=>{y="",e.mark(null),e.state.changed()}),y=`${p}-${m}`,e.mark(p,m),e.state.changed(),v}function _(w,I){h.push([w,I,null]),vt(M(),"h2").focus({preventScroll:!0})}
e.open=(w,I,p,m=null)=>(h=[[w,I,m]],M(p)),e.state.add("card",()=>y,w=>{let[,I,p]=/^([a-z]{3,8})-(\d{1,5})$/.exec(w)||[],m=le.find(([v])=>v===I);!m||Number(p)>=t[m[1]].
length?e.closeCard():y!==w&&e.open(m[0],Number(p),null)})}var Un={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function je(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,e=>Un[e]).replace(/[٠-٩۰-۹]/g,
e=>String(Number(e.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function Hn(t,e,o){let r=` ${t}`.indexOf(` ${e}`);return t===e?0:r===0?1:r>0?2:o.
every(n=>t.includes(n))?3:9}function ze(t,e){let o=je(e),r=o.split(" ");return o?t.flatMap(n=>{let s=n.folded??=[n.names,n.also||[],n.owners||[]].flatMap((u,d)=>u.
flatMap(k=>k?[[je(k),d,k]]:[])),a=99,l="";return s.forEach(([u,d,k])=>{let T=Hn(u,o,r),h=T===9?99:T===3?10+d:n.first&&!d?T/10:T+[n.late?.3:0,.4,.6][d];h<a&&(a=h,
l=d===2?`owner: ${k}`:d===1?k:"")}),Object.assign(n,{why:l}),a<99?[{entry:n,score:a,size:Math.min(...s.map(([u])=>u.length||99))}]:[]}).sort((n,s)=>n.score-s.score||
n.size-s.size).slice(0,12).map(n=>n.entry):[]}var de=t=>new RegExp("\\p{Script=Arabic}","u").test(t);function Fe(t,e){let{map:o,data:r,box:n,panel:s}=t,a=ut("tools"),l=(f,A=0)=>f.toLocaleString("en",{minimumFractionDigits:A,maximumFractionDigits:A}),u=f=>l(f/1e3,
f<1e4?3:f<1e6?2:1),d={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L2\
0 17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 \
14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function k(f){
let A=L.SVG.create("svg"),O=L.SVG.create("path");return A.setAttribute("viewBox","0 0 24 24"),A.setAttribute("aria-hidden","true"),O.setAttribute("d",d[f]),A.append(
O),A}function T(f,A,O=""){let H=c("button",O,f);return H.type="button",H.addEventListener("click",A),H}let h=null;function y(f,A,O){let H=T(k(f),O,"tool");return H.
setAttribute("aria-label",A),H.title=A,a.append(H),H}function C(f,A,O,{opened:H=()=>{},closed:X=()=>{}}={}){let W=y(f,A,()=>{h&&h.item===W?j():G()});O.classList.
add("sheet"),O.id=`sheet-${f}`,O.hidden=!0,O.setAttribute("role","group"),O.setAttribute("aria-label",A),W.setAttribute("aria-expanded","false"),W.setAttribute(
"aria-controls",O.id),a.append(O);function G(){h&&j(),Et()&&e.expand(!1),h={item:W,sheet:O,closed:X},O.hidden=!1,W.setAttribute("aria-expanded","true"),H()}return{
item:W,show:G}}function j(f=!1){if(!h)return;let{item:A,sheet:O,closed:H}=h;h=null,O.hidden=!0,A.setAttribute("aria-expanded","false"),H(),f&&A.focus()}document.
addEventListener("keydown",f=>{f.key==="Escape"&&!f.defaultPrevented&&(h?j(!0):n.querySelector(".leaflet-popup")?o.closePopup():(e.closeCard(),e.back()))}),vt(ut(
"card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),ut("skip").addEventListener("click",f=>{let A=ut(vt(document,"#skip").getAttribute("hre\
f")?.slice(1)||"");f.preventDefault(),s.contains(A)&&e.expand(!0),A.focus({preventScroll:!0})}),e.find=f=>ze(e.entries,f),(function(){let f=c("input"),A=c("ul",
"results"),O=c("p","said");f.type="search",f.placeholder="Station, system, path … or اسم",f.autocomplete="off",f.spellcheck=!1,f.maxLength=200,f.dir="auto",
Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).
forEach(([J,ot])=>f.setAttribute(J,ot)),A.id="results",A.setAttribute("role","listbox"),A.setAttribute("aria-label","Found"),O.setAttribute("role","status");let X=C(
"search","Search",c("div","search",f,O,A),{opened:()=>{f.focus(),f.select()}}),W=[],G=-1;function K(J){j(),X.item.focus();let{bounds:ot,latlng:ft}=J;ot?e.visit(
()=>e.frame(ot)):ft&&e.visit(()=>e.frame(L.latLng(ft).toBounds(4e4))),J.open&&J.open()}function tt(J){G=J,[...A.children].forEach((ot,ft)=>ot.setAttribute("aria\
-selected",String(ft===J))),J<0?f.removeAttribute("aria-activedescendant"):(f.setAttribute("aria-activedescendant",A.children[J].id),A.children[J].scrollIntoView(
{block:"nearest"}))}function rt(){W=e.find(f.value),A.replaceChildren(...W.map((J,ot)=>{let ft=J.names.flatMap(yt=>yt||[]),pt=ft.find(yt=>!de(yt))||ft[0]||"",nt=ft.
find(de),at=c("li","",c("bdi","en",pt));if(nt&&nt!==pt){let yt=c("bdi","ar",nt);yt.lang="ar",at.append(yt)}return at.append(c("small","",J.kind||"",...J.why?[" \
· ",c("bdi","",J.why)]:[])),at.id=`result-${ot}`,at.setAttribute("role","option"),at.addEventListener("mousedown",yt=>yt.preventDefault()),at.addEventListener(
"click",()=>K(J)),at})),f.setAttribute("aria-expanded",String(W.length>0)),O.textContent=f.value.trim()?W.length?`${W.length} found`:"Nothing found":"",tt(W.length?
0:-1)}f.addEventListener("input",rt),f.addEventListener("keydown",J=>{let ot=J.key==="ArrowDown"?1:J.key==="ArrowUp"?-1:0;if(ot&&W.length)tt((G+ot+W.length)%W.length);else if(J.
key==="Enter"&&G>=0)K(W[G]);else if(J.key==="Escape"&&f.value)f.value="",rt();else return;J.preventDefault()}),document.addEventListener("keydown",J=>{let ot=J.
target instanceof Element&&J.target.closest("input, textarea, select");J.key==="/"&&!ot&&(J.preventDefault(),X.show())})})();let S={routes:"Routes",stations:"St\
ations",systems:"Cable systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let f=c("ul","tree"),A=new Set,O=[];function H(G,K,tt,rt,J){
let ot=c("input"),ft=c("label","",ot);return ot.type="checkbox",ot.addEventListener("change",()=>rt(ot.checked)),J&&ft.append(J()),ft.append(c("bdi","",G)),K!==
null&&ft.append(c("small","",l(K))),O.push([ot,tt]),c("div","row",ft)}function X(){O.forEach(([G,K])=>{let tt=K();G.checked=tt===!0,G.indeterminate=tt===null})}
function W(){O=[];let G=Object.keys(S),K=[...new Set([...G,...e.layers.map(tt=>tt.parent)])];f.replaceChildren(...K.flatMap(tt=>{let rt=e.layers.filter(at=>at.parent===
tt);if(!rt.length)return[];if(rt.length===1){let[at]=rt;return[c("li","",H(at.title,at.count,()=>at.shown,yt=>{at.set(yt),X()},at.mark))]}let J=()=>{let at=rt.filter(
yt=>yt.shown).length;return at===0?!1:at===rt.length?!0:null},ot=S[tt]||tt,ft=H(ot,rt.length,J,at=>{e.together(()=>rt.forEach(yt=>yt.set(at))),X()}),pt=c("ul","",
...rt.map(at=>c("li","",H(at.title,at.count,()=>at.shown,yt=>{at.set(yt),X()},at.mark))));pt.hidden=!A.has(tt),pt.id=`branch-${K.indexOf(tt)}`;let nt=T(c("span",
"chevron"),()=>{pt.hidden=!pt.hidden,pt.hidden?A.delete(tt):A.add(tt),nt.setAttribute("aria-expanded",String(!pt.hidden))},"more");return nt.setAttribute("aria-\
label",`${ot}: each one`),nt.setAttribute("aria-expanded",String(!pt.hidden)),nt.setAttribute("aria-controls",pt.id),ft.append(nt),[c("li","",ft,pt)]})),X()}C("\
layers","Layers",c("div","layers",c("h2","","Layers"),f),{opened:W}),e.onLayers(()=>{h&&h.sheet.id==="sheet-layers"&&X()})})();let M=c("div","cross");M.setAttribute(
"aria-hidden","true");let _=null;(function(){let f=[],A=L.layerGroup(),O=c("ol","steps"),H=c("p","total");H.setAttribute("role","status");let X=L.polyline([],{pane:"\
measure",className:"measured",interactive:!1,smoothFactor:0}),W=ot=>{f.push(ot),G()};function G(){let ot=f.slice(1).map((nt,at)=>Zt(f[at],nt));X.setLatLngs(f.slice(
1).map((nt,at)=>Wt(f[at],nt))),A.clearLayers(),f.forEach(nt=>A.addLayer(L.circleMarker(nt,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),
O.replaceChildren(...ot.map(nt=>c("li","",`${nt.exact?"":"about "}${u(nt.m)} km`,c("small","",`bearing ${nt.bearing.toFixed(1)}°`))));let ft=ot.reduce((nt,at)=>nt+
at.m,0),pt=ot.every(nt=>nt.exact);H.textContent=f.length<2?f.length?"One point; add another":"No point yet":`${pt?"":"About "}${u(ft)} km in all`,H.dataset.metres=
ot.length?ft.toFixed(4):"",tt.disabled=rt.disabled=!f.length}let K=T("Add the centre of the map",()=>W(o.getCenter())),tt=T("Undo",()=>{f.pop(),G()}),rt=T("Clea\
r",()=>{f.length=0,G()}),J=c("div","measure",c("h2","","Measure"),c("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),
c("div","buttons",K,tt,rt),O,H);C("measure","Measure",J,{opened(){_=W,e.closeCard(),n.classList.add("measuring"),n.append(M),o.doubleClickZoom.disable(),[X,A].forEach(
ot=>ot.addTo(o)),G()},closed(){_=null,n.classList.remove("measuring"),M.remove(),o.doubleClickZoom.enable(),[X,A].forEach(ot=>ot.remove())}})})();let w=[...e.dates].
flatMap(f=>Number.isInteger(f)?Number(f):[]).sort((f,A)=>f-A),I=null;if(w.length&&w[0]<w[w.length-1]){let f=w[0],A=w[w.length-1],O=c("input"),H=c("output","","A\
ll years");Object.assign(O,{type:"range",min:f,max:A+1,step:1,value:A+1}),O.setAttribute("aria-label","Year"),e.setYear=J=>{e.year=J===null||J>A?null:Math.max(J,
f),O.value=String(e.year??A+1),H.textContent=e.year===null?"All years":String(e.year),O.setAttribute("aria-valuetext",H.textContent),G.classList.toggle("on",e.year!==
null),e.together(()=>e.years.forEach(ot=>ot(e.year))),e.state.changed()},O.addEventListener("input",()=>e.setYear(Number(O.value)));let X=c("div","ends",c("span",
"",String(f)),c("span","","all")),W=c("div","year",c("h2","","Year"),H,O,X),{item:G,show:K}=C("year","Year",W,{closed:()=>I?.pause()}),tt=T("All years",()=>e.setYear(
null)),{story:rt}=r;I=rt?Be(t,e,{story:rt,body:W,show:K,all:tt}):null,rt||W.append(c("p","","Shows what was in service that year: systems from the year in which\
 they were ready, until the year in which they ended, and the cuts of that year. What has no known date stays."),tt),O.setAttribute("aria-valuetext","All years")}
let p=e.state;p.add("view",()=>{let{lat:f,lng:A}=o.getCenter();return`${f.toFixed(4)},${A.toFixed(4)},${o.getZoom()}`},f=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.
test(f))return;let[A,O,H]=f.split(",").map(Number);o.setView([A,O],Math.min(Math.max(H,o.getMinZoom()),o.getMaxZoom()),{animate:!1})}),p.add("change",()=>e.layers.
filter(f=>f.shown!==f.first).map(f=>encodeURIComponent(f.key)).join(","),f=>{let A=new Set(f.split(",").flatMap(O=>{try{return[decodeURIComponent(O)]}catch{return[]}}));
e.layers.forEach(O=>O.set(A.has(O.key)!==O.first))}),p.add("year",()=>e.year===null?"":String(e.year),f=>{e.setYear(/^\d{4}$/.test(f)?Number(f):null)}),I?.link();
function m(){return"#"+[...p.entries].map(([f,{get:A}])=>[f,A()]).filter(([,f])=>f).map(([f,A])=>`${f}=${A}`).join("&")}let v="";function N(f){if(location.hash===
v)return;v=location.hash;let A=new Map(location.hash.slice(1,6e3).split("&").map(H=>{let X=H.indexOf("=");return[H.slice(0,X),H.slice(X+1)]})),O=[...p.entries].
filter(([H])=>!f||A.has("view")||A.has(H));O.length&&e.together(()=>O.forEach(([H,{set:X}])=>X(A.get(H)||"")))}let z;function Z(){try{v=m(),history.replaceState(
null,"",v)}catch{}}N(!0),window.addEventListener("hashchange",()=>N(!1));let F=!1;if(["pointerdown","keydown","wheel"].forEach(f=>window.addEventListener(f,()=>{
F=!0},{capture:!0,passive:!0})),p.changed=()=>{clearTimeout(z),F&&(z=setTimeout(Z,250))},o.on("moveend",()=>p.changed()),/^(https?|file):$/.test(location.protocol)){
let f=c("input"),A=c("p","said");f.readOnly=!0,f.setAttribute("aria-label","Link to this view"),A.setAttribute("role","status"),f.addEventListener("focus",()=>f.
select()),C("link","Link to this view",c("div","link",c("h2","","Link to this view"),f,c("div","buttons",T("Copy",async()=>{f.select();let O;try{await navigator.
clipboard.writeText(f.value),O=!0}catch{O=document.execCommand("copy")}A.textContent=O?"Copied":"Copy it from the field"})),A),{opened(){f.value=location.href.split(
"#")[0]+m(),A.textContent="",f.focus()}})}if(document.fullscreenEnabled){let f=y("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():
document.documentElement.requestFullscreen());f.setAttribute("aria-pressed","false"),document.addEventListener("fullscreenchange",()=>{f.setAttribute("aria-pres\
sed",String(!!document.fullscreenElement))})}function g(f){let A=e.depthAt(f);return A?`Depth: ${l(A.low_m)} to ${l(A.high_m)} m, from cells of about ${l(A.cell_km)}\
 km`:"Depth: on land, or not known"}function E(f){let A=f.lng-360*Math.round(f.lng/360),O=It(0,o.getZoom())/111320,H=Math.min(5,Math.max(1,Math.ceil(-Math.log10(
O)))),X=(W,G,K)=>`${Math.abs(W).toFixed(H)}° ${W<0?K:G}`;return`${X(f.lat,"N","S")}, ${X(A,"E","W")}`}e.hereLines=f=>[E(f),g(f)];function $(f){let A=e.routeNear(
f);return A?e.openRoute(A,f):e.card(c("div","card here",...e.hereLines(f).map(O=>c("p","",O))),f)}o.on("click",f=>{_?_(f.latlng):b()||$(f.latlng)}),n.addEventListener(
"keydown",f=>{f.key!=="Enter"||f.target!==n||(_?_(o.getCenter()):$(o.getCenter()))});function b(){let f=!!h||D;return j(),f}let D=!1;o.on("preclick",()=>{D=!!n.
querySelector(".leaflet-popup")});let B=null;function P(f){if(f!==!!B)if(o.setMaxBounds(void 0),f){B={at:o.getCenter(),zoom:o.getZoom(),open:ut("panel-toggle").
getAttribute("aria-expanded")==="true"};let A=B.open&&!Et()?R():o.getBounds();document.documentElement.classList.add("printing"),e.expand(!0),o.invalidateSize({
animate:!1,pan:!1}),o.fitBounds(A,{paddingBottomRight:[0,o.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),n.querySelectorAll(
"canvas").forEach(O=>{if(O.classList.contains("leaflet-tile"))return;let H=At(O),{width:X,height:W}=O,G=document.createElement("canvas");Object.assign(G,{width:X,
height:W}),At(G).drawImage(O,0,0),O.width=X,H.drawImage(G,0,0)})}else B&&(document.documentElement.classList.remove("printing"),o.invalidateSize({animate:!1,pan:!1}),
e.expand(B.open),o.setView(B.at,B.zoom,{animate:!1}),B=null,o.setMaxBounds(r.window))}function R(){let f=o.getSize(),A=s.getBoundingClientRect().width+20;return L.
latLngBounds(o.containerPointToLatLng([0,f.y]),o.containerPointToLatLng([f.x-A,0]))}window.addEventListener("beforeprint",()=>P(!0)),window.addEventListener("af\
terprint",()=>P(!1))}function Yn({columns:t,rows:e,levels:o}){let r=o.slice();for(let n=0;n<3;n++){let s=r.slice();for(let a=0;a<e;a++)for(let l=0;l<t;l++){let u=a*t+l;if(r[u]!==-1)
continue;let d=0,k=0;for(let T=Math.max(a-1,0);T<=Math.min(a+1,e-1);T++)for(let h=Math.max(l-1,0);h<=Math.min(l+1,t-1);h++){let y=r[T*t+h];y!==-1&&(d+=y,k++)}k&&
(s[u]=d/k)}r=s}return r.map(n=>Math.max(n,0))}function Wn(t){let e=t.columns>>1,o=t.rows>>1,r=new Float32Array(e*o);for(let n=0;n<o;n++)for(let s=0;s<e;s++){let a=2*
n*t.columns+2*s,l=0,u=0;for(let d of[a,a+1,a+t.columns,a+t.columns+1])t.levels[d]!==-1&&(l+=t.levels[d],u++);r[n*e+s]=u?l/u:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:e,rows:o,levels:r}}function Ze(t){let e=[];for(let o=t;;o=Wn(o)){let{west:r,south:n,step:s,columns:a,rows:l}=o,u=o,d=null;if(e.
push({west:r,south:n,step:s,columns:a,rows:l,get levels(){return d=d||Yn(u)}}),Math.min(a,l)<16)return e}}function De(t,e){let o=new Int32Array(4*t.length),r=new Float32Array(
4*t.length);return t.forEach((n,s)=>{let a=Math.min(Math.max(n,0),e-1),l=Math.floor(a),u=a-l;for(let d=0;d<4;d++)o[4*s+d]=Math.min(Math.max(l-1+d,0),e-1);r[4*s]=
(1-u)**3/6,r[4*s+1]=(3*u**3-6*u**2+4)/6,r[4*s+2]=(-3*u**3+3*u**2+3*u+1)/6,r[4*s+3]=u**3/6}),{nodes:o,weights:r}}function Ge(t,e,o){let{columns:r,rows:n,levels:s}=t,
a=e.length,{nodes:l,weights:u}=De(e.map(y=>(y-t.west)/t.step),r),d=De(o.map(y=>(y-t.south)/t.step),n),k=new Map;function T(y){if(!k.has(y)){let C=new Float32Array(
a),j=y*r;for(let S=0,M=0;S<a;S++,M+=4)C[S]=u[M]*s[j+l[M]]+u[M+1]*s[j+l[M+1]]+u[M+2]*s[j+l[M+2]]+u[M+3]*s[j+l[M+3]];k.set(y,C)}return k.get(y)}let h=new Float32Array(
a*o.length);for(let y=0;y<o.length;y++){let[C,j,S,M]=[0,1,2,3].map(m=>T(d.nodes[4*y+m])),[_,w,I,p]=d.weights.subarray(4*y,4*y+4);for(let m=0,v=y*a;m<a;m++,v++)h[v]=
_*C[m]+w*j[m]+I*S[m]+p*M[m]}return h}function qe(t){let e=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+e)/(1-e))/(4*Math.PI)]}function Kn([t,e,o,r],[n,s,a,l]){let u=0,d=1;for(let[
k,T,h,y]of[[t,o-t,n,a],[e,r-e,s,l]]){if(!T){if(k<h||k>y)return!1;continue}let C=(h-k)/T,j=(y-k)/T;u=Math.max(u,Math.min(C,j)),d=Math.min(d,Math.max(C,j))}return u<=
d}function Jn([t,e,o,r],[n,s,a,l]){let u=(d,k,T,h,y,C)=>Math.sign((T-d)*(C-k)-(h-k)*(y-d));return u(t,e,o,r,n,s)!==u(t,e,o,r,a,l)&&u(n,s,a,l,t,e)!==u(n,s,a,l,o,
r)}function Ve(t){let e=new Map,o=([n,s,a,l],u)=>{for(let d=Math.floor(n*256);d<=a*256;d++)for(let k=Math.floor(s*256);k<=l*256;k++)if(u(d*4096+k))return!0;return!1};
function r(){t.forEach(n=>{let s=qe(n[0]);n.slice(1).forEach(a=>{let l=qe(a),u=[...s,...l];o([Math.min(s[0],l[0]),Math.min(s[1],l[1]),Math.max(s[0],l[0]),Math.max(
s[1],l[1])],d=>{let k=e.get(d);return k?k.push(u):e.set(d,[u]),!1}),s=l})})}return([n,s],[a,l,u,d])=>{e.size||r();let k=[a,l,a+u,l+d],T=[a+u/2,l+d/2],h=[n,s,T[0],
T[1]];return!o([Math.min(a,n),Math.min(l,s),Math.max(a+u,n),Math.max(l+d,s)],y=>(e.get(y)||[]).some(C=>Kn(C,k)||Jn(C,h)))}}async function Qn(t){let e=atob(t),o=new Uint8Array(e.length);for(let l=0;l<o.length;l++)o[l]=e.charCodeAt(l);let n=new Blob([o]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),s=[],a=0;for(let l=await n.read();!l.done;l=await n.read()){if(a+=l.value.length,a>268435456)throw new RangeError("more data than a \
page has");s.push(l.value)}return new Uint8Array(await new Blob(s).arrayBuffer())}async function Ue(t,e){let[o,r]=await Promise.all(t.split(" ",2).map(Qn)),n=Xn(
r,e);return JSON.parse(new TextDecoder().decode(o),(s,a)=>typeof a=="object"&&a!==null&&"~"in a?n[a["~"]]:a)}function Xn(t,e){let o=t.length>>2,r=0,n=()=>{if(r>=
o)throw new RangeError("fewer vertices than the lines have");let d=t[r]|t[r+o]<<8|t[r+2*o]<<16|t[r+++3*o]<<24;return d>>>1^-(d&1)},s=n();n();let a=Array.from({length:Math.
min(s,o)},()=>({unit:n(),size:n()})),l=0,u=0;return a.map(({unit:d,size:k})=>{let T=[],h=0,y=0,C=0,j=0,S=0,M=0;for(let _=0;_<k;_++){let w=n(),I=n();_?([S,C]=[C,
(C+S>>1)+w],[M,j]=[j,(j+M>>1)+I],h+=C,y+=j):(h=l+=w,y=u+=I),T.push(e(y/d,h/d))}return T})}function Jt({rows:t,columns:e}){let o=Array.from({length:t},()=>({}));
return Object.entries(e).forEach(([r,n])=>{let s=Array.isArray(n)?a=>n[a]:"all"in n?()=>n.all:a=>n.of[n.at[a]];o.forEach((a,l)=>{let u=s(l);u!==null&&(a[r]=u)})}),
o}function to(t,e){return`${[t-360*Math.round(t/360),e].map(r=>Number(r.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function He({lists:t,...e}){let o=Object.
entries(t).map(([n,s])=>[n,Jt(s)]),r=Object.entries(e).map(([n,s])=>{let a=s.facts&&Jt(s.facts),l=s.lists&&Jt(s.lists);return[n,Jt(s).map((u,d)=>{let k=a?.[d];return k?.
position===!0&&(k.position=to(Number(u.lon),Number(u.lat))),{...u,facts:k,lists:l?.[d]}})]});return{lists:Object.fromEntries(o),...Object.fromEntries(r)}}function Ye({
columns:t,rows:e,steps:o},r,n){let s=new Float32Array(t*e);for(let a=0,l=0;a<s.length;a++)a%t===0&&(l=0),o[a]===" "?s[a]=n:s[a]=l=(l+o.charCodeAt(a)-63)%r;return s}var We=4.5,eo=.35/2**We;function no(t,e,o){let r=e.map(s=>t.project(s,0)),n=r.length>8?L.LineUtil.simplify(r,eo):r;return{fine:r,coarse:n,bounds:L.bounds(r),closed:o}}
function Ke(t,e,o,r){let n=null,s=new Map;function a(){n||=o.map(u=>no(t,u,r)),s=new Map,this._rings=[]}function l(){let u=2**t.getZoom(),d=t.getPixelOrigin(),{
min:k,max:T}=this._renderer._bounds,h=L.bounds(k.subtract([2,2]),T.add([2,2])),y=L.bounds(h.getTopLeft().add(d).divideBy(u),h.getBottomRight().add(d).divideBy(u));
this._parts=[],(n||[]).forEach(C=>{if(!C.bounds.intersects(y))return;let j=s.get(C);if(!j){let{x:M,y:_}=d;j=(t.getZoom()<=We?C.coarse:C.fine).map(I=>new L.Point(
Math.round(I.x*u)-M,Math.round(I.y*u)-_)),s.set(C,j)}if(r){let M=L.PolyUtil.clipPolygon(j,h,!0);M.length&&this._parts.push(M);return}let S=null;for(let M=1;M<j.
length;M++){let _=L.LineUtil.clipSegment(j[M-1],j[M],h,M>1,!0);if(!_){S=null;continue}S||this._parts.push(S=[_[0]]),S.push(_[1]),_[1]!==j[M]&&(S=null)}})}return Object.
assign(xt(e),{_project:a,_clipPoints:l}),e}var oo=6;function so(t,[e,o]){let r=(n,s,a)=>n.some(l=>Math.abs(s-l)<.002&&Math.abs(a-l)<.002);return t.flatMap(n=>{let s=[],a=[n[0]];for(let l=1;l<=n.length;l++){
let u=n[l-1],d=n[l%n.length];r(e,u.lng,d.lng)||r(o,u.lat,d.lat)?(a.length>1&&s.push(a),a=[d]):a.push(d)}return a.length>1&&s.push(a),s})}function ao(t,e,o,r){let n=e.
length,s=null;for(let a of[...t].reverse()){let{west:l,south:u,step:d,columns:k,rows:T}=a[0],h=l+d*(k-1),y=u+d*(T-1);if(s&&(e[0]>h||e[n-1]<l||o[0]<u||o[n-1]>y))
continue;let C=a.find(M=>M.step*r>=1.5)||a[a.length-1],j=Ge(C,e,o);if(!s){s=j;continue}let S=(M,_,w)=>Math.min(M-_,w-M)/(oo*d);for(let M=0,_=0;M<n;M++){let w=S(
o[M],u,y);for(let I=0;I<n;I++,_++){let p=Math.min(w,S(e[I],l,h),1);p>0&&(s[_]+=p*(j[_]-s[_]))}}}return s||new Float32Array(n*n)}function ro(t,e,o,r,n){let s=t.width,
a=2**e.z,l=Array.from({length:s},(v,N)=>(N+.5)/s),u=l.map(v=>360*(e.x+v)/a-180),d=l.map(v=>Math.atan(Math.sinh(Math.PI*(1-2*(e.y+v)/a)))*180/Math.PI),k=ao(o,u,d,
256*a/360),{west:T,south:h,step:y,columns:C,rows:j}=o[o.length-1][0],S=(v,N,z)=>v>N-y&&v<N+z*y,M=u.map(v=>S(v,T,C)),_=r.length-1,w=n.map(([v,N,z])=>255<<24|z<<16|
N<<8|v),I=At(t),p=I.createImageData(s,s),m=new Int32Array(p.data.buffer);for(let v=0,N=0;v<s;v++){if(!S(d[v],h,j)){N+=s;continue}for(let z=0;z<s;z++,N++){if(!M[z])
continue;let Z=k[N],F=0;for(;F<_&&Z>=r[F+1];)F++;m[N]=w[F];let g=F?Z-r[F]:1/0,E=F<_?r[F+1]-Z:1/0,$=Math.min(g,E);if($>3)continue;let b=.5-$/Math.max(Math.abs(Z-
k[z?N-1:N+1]),Math.abs(Z-k[v?N-s:N+s]),1e-4);if(b<=0)continue;let[D,B]=[n[F],n[g<E?F-1:F+1]],P=R=>Math.round(D[R]+b*(B[R]-D[R]));m[N]=255<<24|P(2)<<16|P(1)<<8|P(
0)}}I.putImageData(p,0,0)}function io(t,e){return e.some(o=>o.reduce((r,n)=>{let s=r;for(let a=0,l=n.length-1;a<n.length;l=a++){let u=n[a],d=n[l];u.lat>t.lat!=d.
lat>t.lat&&t.lng<(d.lng-u.lng)*(t.lat-u.lat)/(d.lat-u.lat)+u.lng&&(s=!s)}return s},!1))}function Qe({map:t,data:e,ground:o,box:r},n){let s=document.documentElement.
classList.contains("plain"),a=window.matchMedia("screen and (prefers-color-scheme: dark)"),l=window.matchMedia("print"),u=B=>L.svg({pane:B,padding:.3}),d=u("lan\
d"),k=u("borders"),T={interactive:!1,smoothFactor:.6},{tiers:h}=o;function y(B,P,R,f,A=!1){if(!P.length)return;let O={...T,renderer:f,className:`ground ${B}`},H=A?
L.polygon(P,O):L.polyline(P,O);R.addLayer(Ke(t,H,A?P.flat():P,A))}let C=L.layerGroup(),j=L.layerGroup();h.forEach(({land:B})=>y("land",B,t,d,!0));let S=h.map(B=>so(
B.land.flat(),B.edges));S.forEach(B=>y("coast",B,t,d));let M=B=>h.flatMap(P=>P[B]);y("rivers",M("rivers"),C,d),h.forEach(({lakes:B})=>y("lake",B,C,d,!0)),y("can\
als",M("canals"),C,d),y("borders",M("borders"),j,k),y("disputed",M("disputed"),j,k);let _=B=>[1,3,5].map(P=>parseInt(B.slice(P,P+2),16)),w=()=>l.matches||document.
documentElement.classList.contains("printing");function I(){let{tints:B}=o.depths;return B[w()?"print":s&&a.matches?"dark":"light"].map(_)}function p(B,P){for(let{
west:R,south:f,step:A,columns:O,rows:H,levels:X}of B){let W=L.latLng(P.lat,P.lng+360*Math.ceil((R-A/2-P.lng)/360)),G=Math.round((W.lng-R)/A),K=Math.round((W.lat-
f)/A);if(G<0||G>=O||K<0||K>=H)continue;let tt=X[K*O+G];if(tt===-1||h.some(({land:nt})=>io(W,nt)))return null;let{deepest_m:rt,levels:J}=o.depths,ot=nt=>rt*(Math.
max(nt,0)/(J-1))**2,ft=ot(tt-.5),pt=ft<100?1:10;return{low_m:pt*Math.floor(ft/pt),high_m:pt*Math.ceil(ot(tt+.5)/pt),cell_km:Math.round(A*111.2)}}return null}function m(){
let B=o.depths.grids.map(G=>({...G,levels:Ye(G,o.depths.levels,-1)}));if(n.depthAt=G=>p(B,G),!s)return;let P=B.map(Ze),R=[],f=(G,K)=>ro(G,K,P,o.depths.bands,I()),
A=!1;t.on("movestart",()=>{A=!0}).on("moveend",()=>{A=!1});function O(G){let K=performance.now()+G;for(let tt;performance.now()<K&&(tt=R.shift());)f(tt.tile,tt.
coords),tt.done(void 0,tt.tile);R.length&&setTimeout(()=>O(8),A?50:0)}let H=xt(L.GridLayer).extend({createTile(G,K){let tt=c("canvas","leaflet-tile"),{_whole:rt}=this,
J=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-rt);return tt.width=tt.height=Math.ceil(256*Math.min(J,2)),R.push({tile:tt,coords:G,done:K})===1&&queueMicrotask(
()=>O(w()?1/0:8)),tt},_setView(G,K,...tt){this._whole=Math.floor(K+1e-6),xt(L.GridLayer.prototype)._setView.call(this,G,K,...tt)},_clampZoom(){return this._whole},
repaint(){X(this).forEach(({el:G,coords:K})=>f(G,K))}}),X=G=>Object.values(xt(G)._tiles),W=new H({pane:"depths",noWrap:!0,bounds:e.window,keepBuffer:1,updateWhenZooming:!1});
W.on("load",()=>{r.dataset.depths="drawn"}),n.addLayer({key:"depths",title:"Depth",parent:"ground",group:W}),[a,l].forEach(G=>G.addEventListener("change",()=>W.
repaint())),window.addEventListener("afterprint",()=>W.repaint()),n.paintNow=()=>{O(1/0),W.repaint(),X(W).forEach(({el:G})=>{G.style.opacity="1"})}}if(o.depths.
grids.length&&m(),!s)return;n.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:C}),n.addLayer({key:"borders",title:"Borders",parent:"ground",
group:j});let v=Ve([...S.flat(),...M("borders"),...M("disputed")]),N=new Set(e.crossed||[]),z=document.documentElement.lang==="ar",Z=.3,F=new Set(o.names.map(([
B,P,R,f,A,O])=>({kind:B,zoom:O,latlng:L.latLng(A,f),text:z&&R||P,first:B==="country"&&N.has(P)})));o.names.forEach(([B,P,R,f,A,O])=>n.addSearch({names:[P,R],kind:B.
charAt(0).toUpperCase()+B.slice(1),late:!0,open(){let H=c("h2","",c("bdi","",P)),X=L.latLng(A,f),W=B==="city"||B==="capital",G=c("span","ar",R);Object.assign(G,
{lang:"ar",dir:"rtl"}),R&&H.append(G),n.card(c("article","card of-ground",c("p","kicker",B.charAt(0).toUpperCase()+B.slice(1)),H,...W?n.hereLines(X).map(K=>c("p",
"",K)):[]),X),n.visit(()=>t.setView(X,Math.max(O+.5,3),{animate:!1}))}}));let g=[],E={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},$={ocean:5.5,country:8},
b=!0;function D(B){let P=t.getBounds().pad(.3);F.forEach(R=>{if(B+Z<R.zoom||!P.contains(R.latlng))return;F.delete(R);let f=R.kind==="city"||R.kind==="capital";if(f&&
n.places.some(({latlng:H})=>Math.abs(H.lat-R.latlng.lat)<.15&&Math.abs(H.lng-R.latlng.lng)<.15))return;let O=c("span",R.kind,R.text);z&&O.classList.add("ar"),g.
push({...R,label:n.addLabel({latlng:R.latlng,element:O,beside:f,rank:(R.first?1e3:0)+10*(10-R.zoom)+(E[R.kind]||0),reach:f?0:R.kind==="ocean"?90:R.first?96:R.kind===
"country"?36:26,within:R.kind==="country"?v:null})})}),g.forEach(({kind:R,zoom:f,label:A})=>{A.shown=b&&B+Z>=f&&B<($[R]||99),A.element.classList.toggle("near",B>=
f+1.5)}),r.dataset.scale=B<3?"world":B<5?"region":"country"}n.onDraw(D),t.on("moveend",()=>D(t.getZoom())),n.addLayer({key:"names",title:"Place names",parent:"g\
round",group:null,show:B=>{b=B}})}var fe=["aria-label","aria-valuetext","title","placeholder"],co={".":"٫",",":"٬"},lo="[^A-Za-z]*\\d[^A-Za-z]*?",uo=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
fo=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,e=>e.replace(/[\d.,]/g,o=>o==="."||o===","?co[o]:String.fromCharCode(1632+Number(o)))),[po,ho]=[8294,
8297].map(t=>String.fromCharCode(t)),Xe=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${po}${t}${ho}`:t;function mo(t,e){let o=new Intl.PluralRules(
e),r=Object.entries(t).filter(([s])=>s.includes("{")).map(([s,a])=>{let l=s.split(/\{(\w+)\}/),u=l.filter((k,T)=>T%2===0),d=l.map((k,T)=>T%2?`(?<${k}>${k==="n"?
lo:"[^]+?"})`:uo(k)).join("");return{size:u.join("").length,pattern:new RegExp(`^${d}$`),form:a}}).sort((s,a)=>a.size-s.size);function n(s){for(let l of[s,s.charAt(
0).toLowerCase()+s.slice(1)]){let u=t[l];if(typeof u=="string")return u}for(let{pattern:l,form:u}of r){let d=l.exec(s)?.groups;if(!d)continue;return(typeof u=="\
string"?u:u[o.select(Number((d.n||"").replace(/[^\d.]/g,"")))]||u.other).replace(/\{(\w+)\}/g,(T,h)=>n(d[h])??Xe(d[h]))}if(!s.includes(", "))return null;let a=s.
split(", ").map(l=>/[A-Za-z]/.test(l)?n(l):Xe(l));return a.includes(null)?null:a.join("، ")}return n}function tn(t){let e=document.getElementById("texts");if(!e)
return;let{texts:o,numerals:r,original:n}=JSON.parse(e.textContent||"{}"),s=mo(o,document.documentElement.lang),a=r==="arab"?fo:T=>T,l=T=>{let h=T.trim(),y=/[A-Za-z]/.
test(h)?s(h):null;return a(y===null?T:T.replace(h,()=>y))};function u(T){let h=document.createElement("q");Object.assign(h,{lang:"en",dir:"ltr",translate:!1}),h.
textContent=T.data.slice(n.length+1),T.data=n,T.after(" ",h)}function d(T){if(T instanceof Text){let h=T.parentElement?.closest("script, style, [translate=no]");
!h&&T.data.startsWith(`${n} `)&&u(T);let y=h?T.data:l(T.data);y!==T.data&&(T.data=y)}else T instanceof Element&&!T.matches("script, style")&&(fe.forEach(h=>{let y=T.
getAttribute(h),C=y&&l(y);C&&C!==y&&T.setAttribute(h,C)}),T.childNodes.forEach(d))}let k={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:fe};
new MutationObserver(T=>T.forEach(({type:h,target:y,addedNodes:C})=>{h==="childList"?C.forEach(d):h==="characterData"?d(y):y instanceof Element&&fe.forEach(j=>{
let S=y.getAttribute(j),M=S&&l(S);M&&M!==S&&y.setAttribute(j,M)})})).observe(t,k),d(t)}var on=(t,e,o,r,n)=>e<t.x+t.w&&t.x<e+r&&o<t.y+t.h&&t.y<o+n,en=new Map;function go(t){let e=en.get(t);if(e)return e;let o=[],r=t>90?Array.from({length:17},(n,s)=>(s-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return r.forEach(n=>r.forEach(s=>o.push([n*t,s*t]))),en.set(t,o.sort((n,s)=>Math.hypot(...n)-Math.
hypot(...s))),o}function yo(t){let e=new Map;return t.forEach(o=>{let r=(o.x>>4)*4096+(o.y>>4),n=e.get(r);n?n.push(o):e.set(r,[o])}),(o,r,n,s)=>{let a=0;for(let l=o-
3>>4;l<=o+n+3>>4;l++)for(let u=r-1>>4;u<=r+s+1>>4;u++)for(let d of e.get(l*4096+u)||[])d.x>o-3&&d.x<o+n+3&&d.y>r-1&&d.y<r+s+1&&a++;return a}}function nn(){let t=new Map,
e=({x:n,y:s,w:a,h:l},u)=>{for(let d=Math.floor(n/64);d<=(n+a)/64;d++)for(let k=Math.floor(s/64);k<=(s+l)/64;k++)if(u(t.get(d*4096+k),d*4096+k))return!0;return!1};
return{free:(n,s,a,l)=>!e({x:n,y:s,w:a,h:l},u=>!!(u&&u.some(d=>on(d,n,s,a,l)))),take:(n,s,a,l)=>{let u={x:n,y:s,w:a,h:l};e(u,(d,k)=>(d?d.push(u):t.set(k,[u]),!1))}}}
function sn(t,e){let o=t.getContainer(),r=[],n=[],s=[];function a({latlng:h,element:y,rank:C,dot:j=!1,reach:S=0,beside:M=!1,within:_=null}){let w={latlng:h,element:y,
rank:C,dot:j,reach:S,beside:M,within:_,shown:!0};return j||(y.classList.add("ground-name"),L.marker(h,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"\
name-holder",html:y,iconSize:[0,0]})}).addTo(t)),r.push(w),w}function l(){let h=t.attributionControl.getContainer(),{parentElement:y,firstElementChild:C}=e;!h||
!y||!(C instanceof HTMLElement)||(y.style.setProperty("--title",`${C.offsetHeight}px`),y.style.setProperty("--credits",`${h.offsetWidth>o.clientWidth-180?h.offsetHeight:
0}px`))}let u=!1;t.on("viewprereset",()=>{u=!0}),t.on("viewreset",()=>{u=!1});function d(){if(u)return;l();let h=t.getZoom(),y=t.getPixelBounds().getTopLeft(),C=t.
getSize(),j=nn(),S=nn(),M=[],_={zoom:h,origin:y,size:C,free:j.free,take:j.take,inside:(g,E,$,b)=>g>2&&E>2&&g+$<C.x-2&&E+b<C.y-22,crossed:()=>0},{free:w,take:I,inside:p}=_,
m=o.getBoundingClientRect();[e,ut("tools"),...o.querySelectorAll(".leaflet-control, .large-year")].forEach(g=>{let{left:E,top:$,width:b,height:D}=g.getBoundingClientRect();
g!==e&&!b||(I(E-m.left,$-m.top,b,D),M.push({x:E-m.left,y:$-m.top,w:b,h:D}))}),r.forEach(({element:g,within:E})=>{E&&g.classList.remove("less")});let v=L.bounds(
[-200,-200],C.add([200,200])),N=r.filter(g=>g.shown).map(g=>({...g,at:t.project(g.latlng,h).subtract(y)})).filter(g=>v.contains(g.at)).map(g=>({...g,w:g.element.
offsetWidth,h:g.element.offsetHeight})),z=new Set(N.map(({element:g})=>g));N.filter(g=>g.dot).forEach(({at:{x:g,y:E}})=>I(g-7,E-7,14,14));let Z=_.crossed=yo(s.flatMap(
g=>g(h,y)).filter(g=>p(g.x,g.y,0,0)));r.forEach(({element:g})=>{z.has(g)||(g.dataset.side="none")}),N.sort((g,E)=>Number(E.dot)-Number(g.dot)||E.rank-g.rank),N.
filter(g=>g.dot).forEach(({element:g,at:E,rank:$,w:b,h:D})=>{let B=[["right",E.x+9,E.y-D/2],["left",E.x-9-b,E.y-D/2],["above",E.x-b/2,E.y-9-D],["below",E.x-b/2,
E.y+9]],P=([,A,O])=>!p(A,O,b,D)||!S.free(A,O,b,D)?1/0:(w(A,O,b,D)?0:40)+Z(A,O,b,D)+(M.some(H=>on(H,A,O,b,D))?300:0),R=B.reduce((A,O)=>P(O)<P(A)?O:A),f=P(R)<[1,3,
h<3.5?30:1/0,1/0][$]?R:null;g.dataset.side=f?f[0]:"none",f&&(I(f[1],f[2],b,D),S.take(f[1],f[2],b,D))}),n.forEach(g=>g(_));let F=256*2**h;N.filter(g=>!g.dot).forEach(
({element:g,at:{x:E,y:$},reach:b,beside:D,within:B,...P})=>{let{w:R,h:f}=P,A=()=>D?3:R/2,O=()=>go(b).find(([X,W])=>{let G=E+X-A(),K=$+W-f/2;return p(G,K,R,f)&&!Z(
G,K,R,f)&&w(G-2,K-2,R+4,f+4)&&(!B||B([(E+y.x)/F,($+y.y)/F],[(G+y.x)/F,(K+2+y.y)/F,R/F,(f-4)/F]))}),H=O();if(!H&&B){let X=g.classList.contains("near")?.76:.95;[R,
f]=[R*X,f*X],H=O(),g.classList.toggle("less",!!H)}g.dataset.side=H?"on":"none",H&&(g.style.translate=`${H[0]}px ${H[1]}px`,I(E+H[0]-A()-3,$+H[1]-f/2-3,R+6,f+6))})}
return{addLabel:a,layout:d,onLayout:h=>{n.push(h)},addInk:h=>{s.push(h)}}}var bo=520,wo="600 11px ",Lo=.4;function vo(t){let e=[];return t.forEach(o=>{let r=e[e.length-1];r&&r[r.length-1].distanceTo(o[0])<8?r.push(...o):e.push([...o])}),
e}function*xo(t,e,o){for(let r=0;r<t.length;r+=3){let n=r,s=0;for(;n+1<t.length&&s<o+14;)s+=t[n+1].distanceTo(t[n]),n++;if(s<o+14)continue;let a=t.slice(r,n+1);
a.some(l=>l.x<8||l.y<8||l.x>e.x-8||l.y>e.y-24)||a[0].distanceTo(a[a.length-1])<.96*s||(yield[a,r*6])}}var Eo=(t,e,o)=>t.every(r=>!o(r.x+e.x-2,r.y+e.y-3,4,6));function an({
map:t,routes:e,usersOf:o},r){let n=L.svg({pane:"along",padding:.2}).addTo(t),s=At(document.createElement("canvas"));s.font=wo+getComputedStyle(document.body).fontFamily;
let a=new Map,l=S=>{let M=a.get(S)??s.measureText(S).width+Lo*S.length;return a.set(S,M),M},u=null,d=-1,[k,T]=["",""].map(()=>L.SVG.create("g"));xt(n)._rootGroup.
append(k,T);function h(S){let M=[];return e.forEach((_,w)=>{if(!_.shown||S>=0&&w!==S)return;let I=null;_.parts.forEach(p=>{let m=S>=0?[]:o(p.leg).filter(v=>v<w&&
e[v].parts.some(N=>N.number===p.number&&N.system===p.system));if(!p.system||m.length){I=null;return}I&&I.name===p.system?I.seen.push(...p.seen):M.push(I={name:p.
system,r:w,seen:[...p.seen]})})}),M.map(_=>({..._,seen:vo(_.seen)}))}function y(S,M,_,w){let I=L.SVG.create("path"),p=L.SVG.create("text"),m=L.SVG.create("textP\
ath");return I.setAttribute("d","M"+_.map(({x:v,y:N})=>`${v.toFixed(1)} ${N.toFixed(1)}`).join("L")),I.setAttribute("id",M),I.setAttribute("class","along-path"),
m.setAttribute("href",`#${M}`),m.setAttribute("startOffset","50%"),m.textContent=S,p.setAttribute("class",w),p.append(m),[I,p]}function C({origin:S,size:M,free:_,
take:w,crossed:I},p){let m=p<0?k:T;m.replaceChildren();let v=t.getPixelOrigin().subtract(S);h(p).forEach((N,z)=>{let Z=l(N.name),F=-1/0,g=0,E=N.seen.flatMap($=>{
let b=g;return g+=6*$.length,[...xo($,M,Z)].map(([D,B])=>({piece:D,at:b+B}))});for(let{piece:$,at:b}of E){if(b-F<bo)continue;let B=$[$.length-1].x<$[0].x?$.reverse():
$,P=B[B.length-1].subtract(B[0]),R=Math.hypot(P.x,P.y),f=L.point(P.y/R,-P.x/R),A=[5,-15].find(W=>Eo(B,f.multiplyBy(W+5),I))??(p>=0?5:void 0);if(A===void 0)continue;
let O=B.map(W=>W.add(f.multiplyBy(A)));if(O.slice(1).reduce((W,G,K)=>W+G.distanceTo(O[K]),0)<Z+4)continue;let X=B.filter((W,G)=>G%2===0).map(W=>W.add(f.multiplyBy(
A+5)));p<0&&!X.every(({x:W,y:G})=>_(W-6,G-6,12,12))||(p<0&&X.forEach(({x:W,y:G})=>w(W-6,G-6,12,12)),F=b,m.append(...y(N.name,`along-${p}-${z}-${b}`,O.map(W=>W.subtract(
v)),`along route-${N.r}${p<0?"":" hot"}`)))}})}function j(S){d=S,T.replaceChildren(),S>=0&&u&&C(u,S),k.style.display=S>=0&&T.childElementCount?"none":""}return r.
onLayout(S=>{u=S,C(S,-1),j(d)}),j}var Mo=5,ko=12,So=5,rn=18,Ao=4e4,Qt=t=>t.km??NaN;function $o(t,e,o){let r=[t[0]];for(let n=1;n<t.length;n++){let s=t[n-1],a=t[n],l=L.LineUtil.clipSegment(s,a,o);
if(l){let[u,d]=l,k=Math.max(Math.ceil(u.distanceTo(d)/e),1),T=s.distanceTo(a)||1;for(let h=0;h<=k;h++){let y=u.multiplyBy(1-h/k).add(d.multiplyBy(h/k));y.km=Qt(
s)+(Qt(a)-Qt(s))*s.distanceTo(y)/T,r.push(y)}}r.push(a)}return r.filter((n,s)=>!s||n.x!==r[s-1].x||n.y!==r[s-1].y)}function Co(t,e,o){let r=[],n=null;for(let s=1;s<
t.length;s++){let a=L.LineUtil.clipSegment(t[s-1],t[s],o);if(!a)continue;let[l,u]=a,d=Math.max(Math.ceil(l.distanceTo(u)/e),1);(!n||!n.equals(l))&&r.push([l]);for(let k=1;k<=
d;k++)r[r.length-1].push(l.multiplyBy(1-k/d).add(u.multiplyBy(k/d)));n=u}return r}function No(t){let e=[0];for(let o=1;o<t.length;o++)e.push(e[o-1]+Math.hypot(t[o].
x-t[o-1].x,t[o].y-t[o-1].y));for(let o=0,r=0,n=0,s=0,a=0;o<t.length;o++){for(;n<t.length&&e[n]<=e[o]+rn;)s+=t[n].mx,a+=t[n].my,n++;for(;e[r]<e[o]-rn;)s-=t[r].mx,
a-=t[r].my,r++;t[o].ox=s/(n-r),t[o].oy=a/(n-r)}}function pe(t){if(!t.metres){let e=t.metres=[0];t.latlngs.slice(1).forEach((o,r)=>e.push(e[r]+Zt(t.latlngs[r],o).
m))}return t.metres}function cn({leg:t,from_km:e,backwards:o},r){let n=pe(t),s=n[n.length-1],a=s?t.km*r/s:0;return e+(o?t.km-a:a)}function ln({map:t,data:e},o){
let r=e.legs.map(p=>({...p,latlngs:p.line,bands:[]})),n=p=>[p.casing,p.line,p.over,p.hit].flatMap(m=>m||[]),s=e.routes.map((p,m)=>{let v=0,N=p.legs.map(([E,$],b)=>{
let D=r[E],B=p.standings[b]||"",P=m>=6?" late":"",R=D.schematic?"schematic":D.modelled?"modelled":"known",f=`${D.medium} ${R}${P} route-${m} ${B}`.trim(),A={interactive:!1,
smoothFactor:0,weight:D.medium==="land"?4:2.5},O={leg:D,number:E,backwards:$,system:p.systems[b],from_km:v,plain:[],dots:[],points:[],seen:[],casing:L.polyline(
[],{...A,pane:"casings",className:`casing ${f}`}),line:L.polyline([],{...A,pane:"lines",className:`line ${f}`}),over:B?L.polyline([],{...A,pane:"lines",className:`\
over ${f}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${f}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return v+=D.km,O.hit.on("click",H=>{o.openRoute(
o.routeNear(H.latlng)||{r:m,part:O},H.latlng)}),O.hit.on("mousemove",H=>o.highlight((o.routeNear(H.latlng)||{r:m}).r)),O.hit.on("mouseout",()=>o.highlight(-1)),
O}),z=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${m}`,html:String(m+1),iconSize:[20,20]})}).on("click",()=>o.open(
"route",m,z.getLatLng())),Z=L.layerGroup(N.flatMap(n)),F=L.latLngBounds(N.flatMap(E=>E.leg.latlngs));return{parts:N,label:z,group:Z,bounds:F,shown:!0,away:!1,since:p.
since,until:p.until,dots:[],wanted:!0}}),a=p=>p.routes.filter(m=>s[m].shown),l=p=>!o.only||o.only.includes(p);r.forEach(p=>{for(let m=0;p.accuracy_m&&m<p.latlngs.
length-1;){let v=m+1;for(;v<p.latlngs.length-1&&Math.abs(p.latlngs[v+1].lat-p.latlngs[m].lat)<1;)v++;p.bands.push(L.polyline(p.latlngs.slice(m,v+1),{pane:"bands",
interactive:!1,noClip:!0,smoothFactor:1,className:p.routes.length>1?"band shared":`band route-${p.routes[0]}`})),m=v}});function u(p){r.forEach(m=>{let v=m.latlngs[m.
latlngs.length>>1].lat,N=m.accuracy_m||0,z=N>ko*It(v,p);m.bands.forEach(Z=>{if(z&&a(m).some(F=>l(F)&&!o.failed.has(F))){let F=Z.getLatLngs(),g=(F[0].lat+F[F.length-
1].lat)/2;Z.addTo(t).setStyle({weight:2*N/It(g,p)})}else Z.remove()})})}let d=null;function k(p,m){p.forEach(({route:Z,r:F})=>Z.parts.forEach(g=>{let E=e.comparison&&
F<e.comparison.paired?pe(g.leg):null,$=L.LineUtil.simplify(g.leg.latlngs.map((b,D)=>{let B=t.project(b,m);return E&&(B.km=cn(g,E[D])),B}),.8);g.plain=g.backwards?
$.reverse():$}));let v=t.getPixelBounds(),N=v.getSize().multiplyBy(.7),z=L.bounds(v.getTopLeft().subtract(N),v.getBottomRight().add(N));d=z,p.forEach(({route:Z,
r:F})=>{let g=Z.dots=Z.parts.flatMap(E=>$o(E.plain,6,z).map($=>({x:$.x,y:$.y,km:Qt($),r:F,part:E,dx:0,dy:0,mx:0,my:0,ox:0,oy:0})));g.forEach((E,$)=>{let b=g[Math.
max($-1,0)],D=g[Math.min($+1,g.length-1)],B=Math.hypot(D.x-b.x,D.y-b.y)||1;E.dx=(D.x-b.x)/B,E.dy=(D.y-b.y)/B})})}function T(p){let m=So+2,v=new Map,N=(Z,F)=>Math.
floor(Z/m)*67108864+Math.floor(F/m);p.filter(({r:Z})=>l(Z)).forEach(({route:Z})=>Z.dots.forEach(F=>{let g=N(F.x,F.y),E=v.get(g);E?E.push(F):v.set(g,[F])}));let z=p.
reduce((Z,{route:F})=>Z+F.dots.length,0)<=Ao;p.filter(({r:Z})=>l(Z)).forEach(({route:Z,r:F})=>Z.dots.forEach(g=>{let E=new Map([[F,g]]);for(let O=0;z&&O<9;O++){
let H=g.x+(Math.floor(O/3)-1)*m,X=g.y+(O%3-1)*m;for(let W of v.get(N(H,X))||[]){if(W.r===F)continue;let G=Math.hypot(W.x-g.x,W.y-g.y),K=E.get(W.r);G>m||Math.abs(
W.dx*g.dx+W.dy*g.dy)<.8||(!K||G<Math.hypot(K.x-g.x,K.y-g.y))&&E.set(W.r,W)}}let $=a(g.part.leg).filter(l),b=[...new Set([...E.keys(),...$])].sort((O,H)=>O-H);if(b.
length<2)return;let D=[...E.values()],B=E.get(b[0])||g,P=$.includes(b[0])&&!E.has(b[0])?C(b[0],g.part):1,R=Math.min(Mo,Math.max(3.6,24/b.length),80/b.length)*P,
f=(b.indexOf(F)-(b.length-1)/2)*R,A=D.reduce((O,H)=>[O[0]+H.x/D.length,O[1]+H.y/D.length],[0,0]);g.mx=A[0]-g.x-B.dy*f,g.my=A[1]-g.y+B.dx*f}))}function h(p){let m=s.
map((v,N)=>({route:v,r:N})).filter(({route:v})=>v.shown);k(m,p),T(m),m.forEach(({route:v})=>{No(v.dots),v.parts.forEach(N=>{N.dots=[]}),v.dots.forEach(N=>N.part.
dots.push(N)),v.parts.forEach(N=>{N.points=N.dots.map(z=>L.point(z.x+z.ox,z.y+z.oy))}),v.parts.forEach((N,z)=>{let Z=v.parts[z+1],F=Z?[...N.points,Z.points[0]]:
N.points,g=L.LineUtil.simplify(F,.4).map(E=>t.unproject(E,p));n(N).forEach(E=>E.setLatLngs(g))})}),y.forEach(v=>v(p))}let y=[];o.onLines=p=>{y.push(p)};function C(p,m){
let v=s[p].parts.find(N=>N.number===m.number);return v&&v.backwards!==m.backwards?-1:1}o.routeNear=(p,m=10)=>{let v=t.project(p,t.getZoom()),N=null,z=m;return s.
forEach((Z,F)=>{Z.shown&&Z.parts.forEach(g=>{for(let E=1;E<g.points.length;E++){let $=L.LineUtil.pointToSegmentDistance(v,g.points[E-1],g.points[E]);$<z&&(z=$,N=
{r:F,part:g})}})}),N},o.addInk((p,m)=>{let v=L.bounds(m,m.add(t.getSize()));return s.filter(N=>N.shown).flatMap(N=>N.parts.flatMap(z=>(z.seen=Co(z.points,6,v).map(
Z=>Z.map(F=>F.subtract(m))),z.seen.flat())))});let j=[.5,.4,.6,.3,.7,.2,.8,.1,.9];o.onLayout(({zoom:p,origin:m,size:v,free:N,take:z})=>{s.forEach(Z=>{if(Z.label.
remove(),!Z.shown)return;let F=Z.parts.flatMap($=>$.seen.map(b=>({piece:b,users:b.length?a($.leg).length:0})));F.sort(($,b)=>$.users-b.users||b.piece.length-$.piece.
length);let E=F.flatMap(({piece:$})=>j.map(b=>$[Math.floor(b*$.length)])).find(({x:$,y:b})=>$>14&&b>14&&$<v.x-14&&b<v.y-14&&N($-11,b-11,22,22));E&&(z(E.x-11,E.y-
11,22,22),Z.label.setLatLng(t.unproject(E.add(m),p)).addTo(t))})});let S=an({map:t,routes:s,usersOf:a},o),M=-1;o.highlight=p=>{p!==M&&(M=p,document.documentElement.
classList.toggle("has-hot",p>=0),document.querySelectorAll(".hot").forEach(m=>m.classList.remove("hot")),S(p),p>=0&&document.querySelectorAll(`.route-${p}`).forEach(
m=>m.classList.add("hot")))};let _=p=>{if(p instanceof SVGPathElement)return-2;let m=p instanceof Element&&p.closest("[class*=route-], [data-route]");if(!m)return-1;
let v=/(?:^| )route-(\d+)(?: |$)/.exec(m.getAttribute("class")||"");return Number(v?v[1]:m.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(p=>document.
addEventListener(p,m=>{let v=_(m.target);v>-2&&o.highlight(v)})),document.addEventListener("focusout",()=>o.highlight(-1)),o.kpAt=({part:p},m)=>{let{leg:v}=p,N=pe(
v),z=t.project(m,t.getZoom()),Z=v.latlngs.map(E=>t.project(E,t.getZoom())),F=1/0,g=0;for(let E=1;E<Z.length;E++){let[$,b]=[Z[E-1],Z[E]],D=b.subtract($),B=D.x**2+
D.y**2,P=z.subtract($),R=B?Math.min(Math.max((P.x*D.x+P.y*D.y)/B,0),1):0,f=z.distanceTo($.add(D.multiplyBy(R)));f<F&&(F=f,g=N[E-1]+R*(N[E]-N[E-1]))}return cn(p,
g)},o.openRoute=(p,m)=>{let v=o.open("route",p.r,m,p.part.number),{leg:N}=p.part,z=N.accuracy_m===null?NaN:N.accuracy_m/1e3,Z=z>0?Math.min(2,1-Math.floor(Math.log10(
2*z))):2,F=10**-Z,g=Math.max(0,Z),E=(Math.round(o.kpAt(p,m)/F)*F).toLocaleString("en",{minimumFractionDigits:g,maximumFractionDigits:g}),$=Number.isNaN(z)?"accu\
racy not known":`± ${z} km`,b=c("p","kp",c("b","",`KP ${E} km`),` along the route from its start, ${$}. ${o.hereLines(m).join(". ")}.`);return vt(v,"h2").after(
b),v};let w=p=>document.querySelector(`[data-route="${p}"]`);function I(p,m){let v=p.wanted&&!p.away,N=w(m);if(N){let z=N.querySelector("input");z&&(z.checked=p.
wanted),N.classList.toggle("off",!v),vt(N,".when").textContent=p.away?` (not in ${o.year})`:""}p.shown!==v&&(p.shown=v,v?p.group.addTo(t):p.group.remove())}o.routes=
s,o.legs=r,s.forEach((p,m)=>{p.group.addTo(t);let v=w(m),N=v&&vt(v,".go"),z=N?.textContent??`Route ${m+1}`,Z=o.addLayer({key:`route-${m}`,title:z,parent:"routes",
show:E=>{p.wanted=E,I(p,m)},mark:()=>c("span",`number route-${m}`,String(m+1))}),F=()=>{o.open("route",m,null),o.visit(()=>o.frame(p.bounds))};o.addSearch({names:[
z,N?.title],kind:`route ${m+1}`,open:F});let g=v&&v.querySelector("input");g&&g.addEventListener("change",()=>Z.set(g.checked)),N&&N.addEventListener("click",F)}),
o.onYear(p=>s.forEach((m,v)=>{m.away=p!==null&&(m.since!==null&&p<m.since||m.until!==null&&p>m.until),I(m,v)}),s.flatMap(p=>[p.since,p.until])),o.onDraw(h),t.on(
"moveend",()=>{let p=t.getPixelBounds();d&&!d.contains(p)&&h(t.getZoom())}),o.onDraw(u)}function un(t,e,o,r){let n=t.getContainer(),s=ut("panel-toggle"),a=ut("card"),l=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),u=L.control.zoom().addTo(t),
d=()=>document.body.classList.contains("comparing"),k=!0,T=0;function h(){let z=!a.hidden,Z=k&&!z;s.setAttribute("aria-expanded",String(Z)),ut("panel-body").hidden=
!Z,e.classList.toggle("closed",!Z&&!z),e.classList.toggle("carded",z),n.parentElement?.parentElement?.classList.toggle("covered",Z||z),cancelAnimationFrame(T),T=
requestAnimationFrame(r)}function y(z){k=z,z&&m.close(),h()}s.addEventListener("click",()=>y(s.getAttribute("aria-expanded")!=="true"));function C(){let{width:z,
height:Z}=e.getBoundingClientRect(),F=e.classList.contains("closed"),g=t.attributionControl.getContainer()?.offsetHeight??0;if(!Et())return e.getBoundingClientRect().
left>=n.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,g+24]}:F?{paddingTopLeft:[76,Z+34],paddingBottomRight:[60,g+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[z+60,50]};let E=n.getBoundingClientRect(),$=F?null:e.getBoundingClientRect(),b=$&&$.top<E.top+40,D=$&&!b?Math.max(E.bottom-$.top,0)+14:
g+62,B=b?Math.max(E.right-$.left,0)+20:30,P=n.clientHeight<330;return{paddingTopLeft:[30,P||!F?20:Z+26],paddingBottomRight:[Math.min(B,E.width/2),Math.min(P?56:
D,E.height*.6)]}}function j(z){t.fitBounds(z,{...C(),animate:!1})}let S=null,M=()=>({at:t.getCenter(),zoom:t.getZoom()}),_=()=>{let z=M();return S!==null&&z.zoom===
S.to.zoom&&t.project(z.at).distanceTo(t.project(S.to.at))<2};function w(z){cancelAnimationFrame(T),requestAnimationFrame(()=>{let Z=_()&&S?S.from:M();t.fire("vi\
sit"),z(),S={from:Z,to:M()}})}function I(){if(!S||!_())return!1;let{from:z}=S;return S=null,t.fire("visit"),t.setView(z.at,z.zoom,{animate:!1}),!0}function p(){
let{paddingTopLeft:z,paddingBottomRight:Z}=C();t.options.minZoom=0;let F=t.getBoundsZoom(o.bounds,!1,L.point(z[0]+Z[0],z[1]+Z[1])),g=Math.floor(4*Math.min(t.getBoundsZoom(
o.window,!0),F))/4;t.getZoom()<g&&t.setZoom(g,{animate:!1}),t.setMinZoom(g)}let m=Oo(t,a,h);function v(){l.setPosition("bottomleft"),u.setPosition(Et()?"bottomr\
ight":"bottomleft"),y(!Et()&&!d())}let N=t.attributionControl.getContainer();return N?.addEventListener("click",z=>{z.target instanceof Element&&z.target.closest(
"a")||N.classList.toggle("open")}),v(),Le(v),j(o.bounds),{expand:y,frame:j,visit:w,back:I,limit:p,card:m.open,closeCard:m.close}}function Oo(t,e,o){let r=vt(e,"\
.card-body"),n=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),s=null;function a(){if(!s)return!1;let{gone:u,from:d}=s,k=e.contains(
document.activeElement);return s=null,n.remove(),e.hidden=!0,r.replaceChildren(),u(),o(),d&&d.isConnected&&k&&d.focus({preventScroll:!0}),!0}function l(u,d,k=()=>{}){
let T=document.activeElement,h=e.contains(T),y=T===document.body?null:T,C=h&&s?s.from:y,j=h||!!(C&&C.matches(":focus-visible")),S=s;return s=null,S?.gone(),s={gone:k,
from:C},r.replaceChildren(u),r.scrollTop=0,d?n.setLatLng(d).addTo(t):n.remove(),e.hidden=!1,o(),j&&e.focus({preventScroll:!0}),u}return{open:l,close:a}}var he=[Qe,ln,Ie,Re,Fe],To=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],me=null,ge=null,ye=null;xt(window).$||=t=>{let e=document.createElement("template");return e.innerHTML=
String(t).trim(),[e.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),xt(L.PosAnimation).include({run(t,e){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,e),this.fire("step").fire("end")}}));
function Bo(t){let{crs:e=L.CRS.EPSG3857}=t.options;e===L.CRS.EPSG3857&&(t.project=(o,r=t.getZoom())=>{let n=L.latLng(o),s=2**r;if(n.ofLat!==n.lat||n.ofLng!==n.lng){
let{x:a,y:l}=e.latLngToPoint(n,0);Object.assign(n,{ofLat:n.lat,ofLng:n.lng,u:a,v:l})}return new L.Point((n.u||0)*s,(n.v||0)*s)})}async function dn(t){tn(document.
body);let e=JSON.parse(ut("data").dataset.view||""),o=t.getContainer(),r=ut("panel");To.forEach(([T,h])=>{t.createPane(T).style.zIndex=String(h)}),o.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),Bo(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(ut("credits").innerHTML),o.setAttribute("role","application"),o.setAttribute("aria-roledescri\
ption","map");let n=!1,{layout:s,...a}=sn(t,r),{limit:l,...u}=un(t,r,e,()=>{n&&s()});e.icon&&(delete xt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
e.icon));let d=Po(t,{...a,...u,layout:s},()=>n);t.setMaxBounds(e.window),l(),t.on("resize",l),o.setAttribute("aria-busy","true");let k={map:t,box:o,panel:r,...await Io(
e,o)};he.forEach(T=>T(k,d)),n=!0,d.redraw(),o.removeAttribute("aria-busy"),_o(t,d),[me,ge,ye]=[t,k,d]}function _o(t,{redraw:e,layout:o}){let r=t.getContainer(),
n=!1,s=0;function a([l,...u]){cancelAnimationFrame(s),s=requestAnimationFrame(()=>{s=0,l(),u.length?a(u):r.classList.remove("unplaced")})}t.on("zoomanim dragsta\
rt visit",()=>{n=!0}),t.on("zoomend",()=>{n?r.classList.add("unplaced"):e()}),t.on("moveend",()=>{n?a(r.classList.contains("unplaced")?[()=>e(!1),o]:[o]):o(),n=
!1}),t.on("viewreset",()=>{s||o()})}async function Io(t,e){try{let[o,r]=await Promise.all(["ground","data"].map(a=>Ue(ut(a).textContent||"",(l,u)=>new L.LatLng(
l,u)))),{features:n,...s}=r;return{data:{...s,...t},ground:o,features:He(n)}}catch(o){let r=c("p","unread","The map cannot be drawn: this browser is from before\
 2023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");throw r.setAttribute("role","alert"),e.append(r),o}}function Po(t,e,o){
let r=[],n=[],s=!1;function a(d=!0){let k=t.getZoom();r.forEach(T=>T(k)),d&&e.layout()}function l(){!o()||s||(a(),n.forEach(d=>d()),u.state.changed())}let u={...e,
redraw:a,year:null,only:null,affected:null,failed:new Set,layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},
add:(d,k,T)=>{u.state.entries.set(d,{get:k,set:T})}},depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(d,k)=>u.open("route",d.r,k),highlight:()=>{},
onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],systemLines:()=>[],setYear:()=>{},open:(d,k,T)=>u.card(c("div"),T),show:()=>{},find:()=>[],onDraw:d=>{
r.push(d)},onLayers:d=>{n.push(d)},addSearch:d=>{u.entries.push(d)},onYear:(d,k=[])=>{u.years.push(d),k.forEach(T=>u.dates.add(T))},together(d){let k=s;s=!0,d(),
s=k,l()},addLayer({key:d,title:k,group:T,shown:h=!0,parent:y="",count:C=null,show:j=null,mark:S=null}){let M={key:d,title:k,parent:y,count:C,mark:S,first:h,shown:!1,
set(_){M.shown!==_&&(M.shown=_,T&&(_?T.addTo(t):T.remove()),j&&j(_),l())}};return u.layers.push(M),M.set(h),M}};return u}he.splice(-1,0,Ae);return yn(Ro);})();
