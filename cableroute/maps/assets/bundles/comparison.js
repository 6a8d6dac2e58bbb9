var cableroute=(()=>{var qt=Object.defineProperty;var xn=Object.getOwnPropertyDescriptor;var vn=Object.getOwnPropertyNames;var En=Object.prototype.hasOwnProperty;var Mn=(t,o)=>{for(var n in o)qt(t,n,{get:o[n],enumerable:!0})},kn=(t,o,n,a)=>{if(o&&typeof o=="object"||typeof o=="function")for(let e of vn(o))!En.call(t,e)&&
e!==n&&qt(t,e,{get:()=>o[e],enumerable:!(a=xn(o,e))||a.enumerable});return t};var Sn=t=>kn(qt({},"__esModule",{value:!0}),t);var Xo={};Mn(Xo,{given:()=>ae,map:()=>se,shared:()=>re,start:()=>mn});var pe=window.matchMedia("(max-width: 760px), (max-height: 480px)"),pt=()=>pe.matches,me=t=>pe.addEventListener("change",t);function st(t){let o=document.getElementById(
t);if(!o)throw new Error(`the page has no ${t}`);return o}function ut(t,o){let n=t.querySelector(o);if(!n)throw new Error(`the page has no ${o}`);return n}function y(t,o,...n){
let a=document.createElement(t);return o&&(a.className=o),a.append(...n),a}var dt=()=>new Promise(t=>{setTimeout(t)});function mt(t){let o=t.getContext("2d");if(!o)
throw new Error("this browser paints on no canvas");return o}var ct=t=>t,Et=(t,o)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**o);function ge({things:t,order:o},n,a){if(!t.length)return;let e=st("cross-out"),s=st("crossed-out"),r=st("failing-said"),c=y("style"),l=t.map(({name:v},O)=>{let N=y(
"option","",v);return N.dir="auto",N.value=String(O),N});new Set(t.map(({kind:v})=>v)).forEach(v=>{let O=y("optgroup","",...l.filter((N,S)=>t[S].kind===v));O.label=
v,e.append(O)}),document.head.append(c);let u=[],m=v=>u.filter(O=>t[O].routes.includes(v)),b=v=>v.flatMap((O,N)=>[...N?[", "]:[],y("bdi","",O)]);function h(){n.
forEach((v,O)=>{let N=m(O).map(T=>t[T].name),S=ut(v,".words");v.classList.toggle("failed",N.length>0),S.querySelector(".fails")?.remove(),N.length&&S.append(y("\
small","fails",y("span","","fails:")," ",...b(N)))})}function d(){s.replaceChildren(...u.map(v=>{let O=y("button","crossed",y("bdi","",t[v].name));return O.type=
"button",O.setAttribute("aria-label",`Put back ${t[v].name}`),O.addEventListener("click",()=>{P(u.filter(N=>N!==v)),e.focus()}),O}))}function w(){let v=o.filter(
N=>!m(N).length),[O]=v;r.textContent=u.length?v.length?`${v.length} of ${n.length} routes are left, route ${O+1} the shortest; a new search may find others.`:"N\
o route of the table is left; a new search may find others.":""}function P(v){u=v,e.value="",l.forEach((S,T)=>{S.disabled=u.includes(T)});let O=n.map((S,T)=>T).
filter(S=>m(S).length),N=S=>O.map(T=>`main ${S}.route-${T}`).join(",");c.textContent=O.length?`${N("path.line")},${N("path.over")},${N("path.casing")}{stroke-op\
acity:.14}${N("text.along")},${N(".number.on-map")}{opacity:.35}`:"",a.failed=new Set(O),h(),d(),w(),a.redraw(),a.state.changed()}st("to-failing").addEventListener(
"click",()=>{st("failing").scrollIntoView(),e.focus({preventScroll:!0})}),e.addEventListener("change",()=>{e.value&&P([...u,Number(e.value)])}),a.state.add("wit\
hout",()=>u.map(v=>encodeURIComponent(t[v].id)).join(","),v=>{let O=v.split(",").map(N=>{try{return decodeURIComponent(N)}catch{return""}});P(t.map((N,S)=>S).filter(
N=>O.includes(t[N].id)))})}var wt=.0033528106647474805,$t=6378137*(1-wt),An=63710088e-1,gt=t=>t*Math.PI/180,zt=t=>t*180/Math.PI;function ye(t){let o=t*(40680631590769-$t*$t)/($t*$t);return[
1+o/16384*(4096+o*(-768+o*(320-175*o))),o/1024*(256+o*(-128+o*(74-47*o)))]}var be=(t,o,n,a)=>t*o*(a+t/4*(n*(2*a**2-1)-t/6*a*(4*o**2-3)*(4*a**2-3)));function we(t,o,n,a,e,s,r){
let c=wt/16*o*(4+wt*(4-3*o));return t+(1-c)*wt*n*(a+c*e*(r+c*s*(2*r**2-1)))}function Bt(t,o){let n=Math.round((o.lng-t.lng)/360)*360,a=gt(o.lng-t.lng-n),e=Math.
atan((1-wt)*Math.tan(gt(t.lat))),s=Math.atan((1-wt)*Math.tan(gt(o.lat))),[r,c,l,u]=[Math.sin(e),Math.cos(e),Math.sin(s),Math.cos(s)],m=a;for(let h=0;h<100;h++){
let d=Math.sin(m),w=Math.cos(m),P=u*d,v=c*l-r*u*w,O=Math.hypot(P,v),N=r*l+c*u*w;if(O<1e-15&&N>0)return{m:0,bearing:0,exact:!0};let S=Math.atan2(O,N),T=O?c*u*d/O:
0,z=1-T**2,I=z>1e-12?N-2*r*l/z:0,Z=we(a,z,T,S,O,N,I);if(Math.abs(Z)>Math.PI+1e-9)break;if(Math.abs(Z-m)<1e-12){let[V,q]=ye(z);return{m:$t*V*(S-be(q,O,N,I)),bearing:(zt(
Math.atan2(P,v))+360)%360,exact:!0}}m=Z}let b=Math.sin(gt(o.lat-t.lat)/2)**2+Math.cos(gt(t.lat))*Math.cos(gt(o.lat))*Math.sin(a/2)**2;return{m:2*An*Math.asin(Math.
sqrt(Math.min(b,1))),exact:!1,bearing:(zt(Math.atan2(u*Math.sin(a),c*l-r*u*Math.cos(a)))+360)%360}}function $n(t,o,n){let a=(1-wt)*Math.tan(gt(t.lat)),e=1/Math.
hypot(1,a),s=a*e,r=Math.sin(gt(o)),c=Math.cos(gt(o)),l=Math.atan2(a,c),u=e*r,m=1-u**2,[b,h]=ye(m),d=n/($t*b),w=d;for(let I=0,Z=!1;I<100&&!Z;I++){let V=d+be(h,Math.
sin(w),Math.cos(w),Math.cos(2*l+w));Z=Math.abs(V-w)<1e-13,w=V}let P=Math.sin(w),v=Math.cos(w),O=Math.cos(2*l+w),N=s*P-e*v*c,S=Math.atan2(s*v+e*P*c,(1-wt)*Math.hypot(
u,N)),T=Math.atan2(P*r,e*v-s*P*c),z=we(0,m,u,w,P,v,O);return{lat:zt(S),lng:t.lng+zt(T-z)}}function Dt(t,o){let{m:n,bearing:a}=Bt(t,o),e=Math.max(1,Math.min(200,
Math.ceil(n/5e4))),s=t.lng;return[t,...Array.from({length:e},(r,c)=>{let l=c+1<e?$n(t,a,n*(c+1)/e):o;return s=l.lng+360*Math.round((s-l.lng)/360),{lat:l.lat,lng:s}})]}var Cn=t=>{let o=[...t];return o.length>90?`${o.slice(0,89).join("")}…`:t},Pt=t=>t.replace(/^[+−]/,o=>o==="+"?"−":"+"),Nn=t=>y("span",`number route-${t}`,
String(t+1));function Le(t){let o=Nn(t);return o.setAttribute("role","img"),o.setAttribute("aria-label",`Route ${t+1}`),o}var xe=(t,o)=>{let n=y("button","",t);
return n.type="button",n.addEventListener("click",o),n};function On([t,o,n]){return t===null?y("td","",y("span","none",n?"not sure":"not known"),y("small","",n?
`${o}; likely ${n}`:String(o))):y("td","",y("span","figure",t),...o===void 0?[]:[y("small","",`${o} to ${n}`)])}function ve({map:t,data:o},n){if(!o.comparison)return;
let a=Bn(n);ge(o.comparison.failures,a,n),o.comparison.paired>1&&Tn(Pn(t,o.comparison,a,n),n)}function Tn(t,o){document.querySelectorAll("button.tile").forEach(
n=>{if(!(n instanceof HTMLElement))return;let[a,e]=(n.dataset.routes||"").split(",").map(Number);n.addEventListener("click",()=>{e===void 0?o.visit(()=>o.frame(
o.routes[a].bounds)):t([a,e])}),e===void 0&&(["pointerenter","focus"].forEach(s=>n.addEventListener(s,()=>o.highlight(a))),["pointerleave","blur"].forEach(s=>n.
addEventListener(s,()=>o.highlight(-1))))})}function _n(t){let o=t.filter(({dataset:e})=>e.low!==void 0),n=Math.min(...o.map(({dataset:e})=>Number(e.low))),a=Math.
max(...o.map(({dataset:e})=>Number(e.high)))-n;a>0&&Number.isFinite(a)&&o.forEach(e=>{let s=y("i","bar");["low","value","high"].forEach(r=>s.style.setProperty(`\
--${r}`,`${100*(Number(e.dataset[r])-n)/a}%`)),e.append(s)})}function Bn(t){let o=st("compared"),[n]=o.tBodies,a=ut(o,"thead"),e=st("compared-box"),s=[...n.rows],
r=[...a.querySelectorAll("th")],c=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted"),r.forEach((h,d)=>_n(s.
map(w=>w.cells[d])));let l=[0,1],u=document.getElementById("sort-by");function m(h,d){l=[h,d];let w=O=>{if(h===0)return Number(O.dataset.route);let{value:N,low:S,
high:T}=O.cells[h].dataset,z=u?.value==="low"?S??N:u?.value==="high"?T??N:N;return z===void 0?NaN:Number(z)},P=s.map(O=>({row:O,value:w(O)})).sort((O,N)=>Number.
isNaN(O.value)||Number.isNaN(N.value)?Number(Number.isNaN(O.value))-Number(Number.isNaN(N.value)):d*(O.value-N.value)),v=document.activeElement;n.append(...P.map(
({row:O})=>O)),v&&n.contains(v)&&v.focus({preventScroll:!0}),r.forEach((O,N)=>{O.hasAttribute("aria-sort")&&O.setAttribute("aria-sort",N!==h?"none":d>0?"ascendi\
ng":"descending")})}r.forEach((h,d)=>{h.querySelector("button")?.addEventListener("click",()=>{m(d,l[0]===d?-l[1]:1),t.state.changed()})}),u?.addEventListener("\
change",()=>{m(l[0],l[1]),t.state.changed()}),t.state.add("by",()=>!u||u.value==="likely"?"":u.value,h=>{u&&(u.value=["low","high"].includes(h)?h:"likely")}),t.
state.add("sort",()=>l[0]===0&&l[1]>0?"":`${l[1]<0?"-":""}${l[0]}`,h=>{let d=/^(-?)(\d{1,3})$/.exec(h),w=d?Number(d[2]):0;r[w]&&r[w].hasAttribute("aria-sort")&&
m(w,d&&d[1]?-1:1)}),s.forEach(h=>h.addEventListener("click",d=>{d.target instanceof Element&&d.target.closest("button, a")||String(window.getSelection())||t.visit(
()=>t.frame(t.routes[Number(h.dataset.route)].bounds))}));let b=t.highlight;return t.highlight=h=>{b(h);let d=h>=0&&c.matches&&s[h];if(!d||d.matches(":hover")||
d.contains(document.activeElement))return;let w=d.getBoundingClientRect(),P=e.getBoundingClientRect(),v=P.top+a.getBoundingClientRect().height;w.top<v?e.scrollTop-=
v-w.top:w.bottom>P.bottom&&(e.scrollTop+=Math.min(w.bottom-P.bottom,w.top-v))},s}function Pn(t,o,n,a){let e=document.documentElement,s=o.paired,r=n.map(f=>f.querySelector(
"button.pick")),c=["pick-0","pick-1"].map(f=>st(f)),l=st("pick-clear"),u=st("pair-said"),m=st("pair-body"),b=u.textContent||"",h=f=>ut(n[f],".go").textContent||
"";c.forEach(f=>f.append(...n.slice(0,s).map((A,E)=>{let x=y("option","",`${E+1} · ${Cn(h(E))}`);return x.dir="auto",x.value=String(E),x})));let d=y("style");document.
head.append(d);let w=[null,null];function P(f,A){let[E,x]=f<A?[f,A]:[A,f],B=o.pairs[E*s-E*(E+1)/2+x-E-1];if(f<A)return B;let{apart:$}=B;return{...B,spans:[B.spans[1],
B.spans[0]],apart:$&&{...$,kp:[$.kp[1],$.kp[0]],at:[$.at[1],$.at[0]]},more:B.more.map(([M,i,g])=>M===null?[null,i,g&&Pt(g)]:i===void 0?[Pt(M)]:[Pt(M),Pt(g||""),
Pt(i)])}}t.createPane("shared").style.zIndex="405";let v=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-edge"}),O=L.polyline([],{pane:"\
shared",interactive:!1,smoothFactor:0,className:"shared-mark"}),N=L.layerGroup(),S=null;function T(f,A,E){let{dots:x}=a.routes[f],B=[],$=M=>L.point(M.x+M.ox,M.y+
M.oy);for(let M=0;M<x.length;M++){let i=x[M],g=x[M+1];i.km>=A&&i.km<=E&&B.push($(i)),!(!g||g.km<=i.km)&&[A,E].forEach(C=>{if(C<=i.km||C>=g.km)return;let R=(C-i.
km)/(g.km-i.km);B.push($(i).multiplyBy(1-R).add($(g).multiplyBy(R)))})}return B}function z(f,A){let E=P(...f);return f.flatMap((x,B)=>(a.routes[x].shown?E.spans[B]:
[]).map(([$,M])=>T(x,$,M).map(i=>t.unproject(i,A)))).filter(x=>x.length)}function I(){let[f,A]=w;return f!==null&&A!==null?[f,A]:null}function Z(f){let A=I();if([
v,O].forEach(x=>{A?x.addTo(t):x.remove()}),!A)return;let E=z(A,f);[v,O].forEach(x=>x.setLatLngs(E))}a.onLines(Z);function V(f,A){if(N.clearLayers(),S=null,!A)return;
let E=$=>a.routes[$].bounds.getCenter().lng,x=A.at.map(([$,M],i)=>L.latLng($,M+360*Math.round((E(f[i])-M)/360))),B=Dt(x[0],x[1]);S=L.latLngBounds(B),N.addLayer(
L.polyline(B,{pane:"shared",interactive:!1,className:"gap-edge",weight:6})),N.addLayer(L.polyline(B,{pane:"shared",interactive:!1,className:"gap",weight:2.5})),
x.forEach($=>N.addLayer(L.circleMarker($,{pane:"shared",interactive:!1,className:"gap-end",radius:9}))),N.addLayer(L.marker([(x[0].lat+x[1].lat)/2,(x[0].lng+x[1].
lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"gap-holder",iconSize:[0,0],html:y("span","gap-km",`${A.km} km`)})}))}function q(f,A){
let E=[...n[f].cells].find(x=>x.dataset.column===A);return y("td","",...[...E?E.querySelectorAll(":scope > :not(.bar)"):[]].map(x=>x.cloneNode(!0)))}function k(f){
let[A,E]=f,x=P(A,E),B=x.spans.every(F=>!F.length),$=(F,...Y)=>y("div","fact",y("dt","",F),y("dd","",...Y)),M=(F,Y)=>y("b","figure",`${F} ${Y}`),i=([F,Y,Q,J],K)=>[
M(F,"km"),` (${Y} %) `,y("small","",F==="0"?K:`land ${Q} km, sea ${J} km; ${K}`)],g=y("dl","facts",$("Common section",...i(x.common_section,"the same segment of\
 one system, or the same trench")),$("Same corridor",...i(x.same_corridor,"lines nearer than their accuracy: not known to be apart")),...x.ends_km==="0"?[]:[$("\
Common ends",M(x.ends_km,"km")," ",y("small","","left out"))],$("Least separation",x.apart?M(x.apart.km,"km"):y("span","none","not known")," ",y("small","",x.apart?
`at KP ${x.apart.kp[0]} of ${A+1} and KP ${x.apart.kp[1]} of ${E+1}`:"below the accuracy of the lines somewhere"))),C=y("div","buttons");B||C.append(xe("Show wh\
at they share",()=>a.visit(()=>a.frame(L.latLngBounds(z(f,t.getZoom()).flat()))))),V(f,x.apart);let R=S;R&&C.append(xe("Show where they are nearest",()=>a.visit(
()=>a.frame(R.pad(2)))));let G=y("tr","",y("th","","Measure"),y("th","",Le(A)),y("th","",Le(E)),y("th","",`How much more ${E+1} has`));[...G.cells].forEach(F=>{
F.scope="col"});let W=y("table","differences",y("caption","unseen",`Differences between route ${A+1} and route ${E+1}`),y("thead","",G),y("tbody","",...o.measures.
map(({key:F,title:Y},Q)=>{let J=y("th","",y("bdi","",Y));J.scope="row";let K=y("tr","",J,q(A,F),q(E,F),On(x.more[Q]));return K.dataset.measure=F,K}))),U=["place\
s","groups and straits","countries"].map((F,Y)=>{let Q=x.passed[Y].flatMap((J,K)=>[...K?[", "]:[],y("bdi","",J)]);return y("p","passed",y("b","",`Both pass thes\
e ${F}: `),...Q.length?Q:["none known"])});st("pair-marks").hidden=B,m.replaceChildren(g,C,W,...U),u.textContent=`Routes ${A+1} and ${E+1}: common section ${x.common_section[0]}\
 km, same corridor ${x.same_corridor[0]} km (${x.same_corridor[1]} %).`}function _(f,A=!0){w=f,c.forEach(($,M)=>{$.value=String(w[M]??"")}),r.forEach(($,M)=>{$&&
$.setAttribute("aria-pressed",String(w.includes(M)))}),n.forEach(($,M)=>$.classList.toggle("picked",w.includes(M)));let E=w.flatMap($=>$??[]),x=I(),B=!!x;if(a.only=
x,a.choose("pair",E),l.hidden=!E.length,st("pick-best").hidden=B,document.body.classList.toggle("paired",B),e.classList.toggle("has-pair",B),x){let[$,M]=x;A&&a.
closeCard();let i=g=>`.has-pair:not(.has-hot) main ${g}:not(.route-${$}, .route-${M})`;d.textContent=`${["path.line","path.over","path.casing"].map(i).join(",")}\
{stroke-opacity:.16}${["text.along",".number.on-map"].map(i).join(",")}{opacity:.35}`,E.forEach(g=>a.routes[g].parts.forEach(C=>[C.casing,C.line,C.over].forEach(
R=>R?.bringToFront()))),N.addTo(t),k(x)}else d.textContent="",N.remove(),m.replaceChildren(),u.textContent=E.length?`Route ${E[0]+1} is picked; pick another.`:b;
if(a.redraw(),x&&A){let[$,M]=x.map(i=>a.routes[i].bounds);a.visit(()=>a.frame(L.latLngBounds($.getSouthWest(),$.getNorthEast()).extend(M)))}a.state.changed()}return r.
forEach((f,A)=>{f&&f.addEventListener("click",()=>{let E=w.flatMap(x=>x===A?[]:x??[]);w.includes(A)?_([E[0]??null,null]):E.length?_([E[E.length-1],A]):_([A,null])})}),
c.forEach((f,A)=>f.addEventListener("change",()=>{let E=[w[0],w[1]],x=f.value===""?null:Number(f.value);x!==null&&E[1-A]===x&&(E[1-A]=E[A]),E[A]=x,_(E)})),st("p\
ick-best").addEventListener("click",()=>{_(o.best),c[0].focus()}),l.addEventListener("click",()=>{_([null,null]),c[0].focus()}),a.state.add("pair",()=>(I()||[]).
map(f=>f+1).join(","),f=>{let[,A,E]=/^(\d{1,3}),(\d{1,3})$/.exec(f)||["","0","0"],x=Number(A)-1,B=Number(E)-1;x!==B&&Math.min(x,B)>=0&&Math.max(x,B)<s?_([x,B],!1):
I()&&_([null,null])}),_}var In='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',Ee=t=>t.slice(1).reduce((o,n,a)=>o+n.distanceTo(t[a]),0);function Vt(t,...[
o,n,a,e,s=0]){let r=y("span",`catalogue-name ${n}`,y("bdi","",o)),c=t.containerPointToLayerPoint([a,e]);return r.style.transform=`translate(${c.x.toFixed(1)}px,\
 ${c.y.toFixed(1)}px)`+(s?` rotate(${s.toFixed(3)}rad)`:""),r}function jn(t,o){let n=[];return t.forEach(a=>{for(let e=0;e+1<a.length;e++){let s=e+1;for(;s+1<a.
length&&a[e].distanceTo(a[s])<o;)s++;let r=a[e],c=a[s],l=r.distanceTo(c);l<o||l<.985*Ee(a.slice(e,s+1))||n.push([r,c])}}),n}function Me({map:t,pane:o,partsOf:n,
nameOf:a,colourOf:e}){let s=mt(document.createElement("canvas"));s.font=In;let r=new Map;function c(h){let d=r.get(h)??s.measureText(h).width;return r.set(h,d),
d}let l=h=>n(h).map(d=>d.map(w=>t.layerPointToContainerPoint(w)));function u(h,d,w,{size:P,free:v,take:O}){let N=a(h),S=c(N)+4,T=jn(d,S),z=Math.max(1,Math.floor(
T.length/24));for(let I=0;I<T.length;I+=z){let[Z,V]=T[(I+h*7*z)%T.length];V.x<Z.x&&([Z,V]=[V,Z]);let q=Z.add(V).divideBy(2),k=V.subtract(Z),_=Math.hypot(k.x,k.y),
f=L.point(k.x/_,k.y/_),A=L.point(f.y,-f.x),E=S/5+6,x=[-2,-1,0,1,2].map(M=>q.add(f.multiplyBy(M*S/5)).subtract([S/10+3,7]));if(!x.every(({x:M,y:i})=>M>4&&i>4&&M<
P.x-60&&i<P.y-30)||!x.every(({x:M,y:i})=>v(M,i,E,14)))continue;x.forEach(({x:M,y:i})=>O(M,i,E,14));let B=q.subtract(f.multiplyBy(S/2-2)).add(A.multiplyBy(6.5)),
$=w(N,"of-system",B.x,B.y,Math.atan2(k.y,k.x));return $.style.color=e(h),$.dataset.system=String(h),$}return null}function m(h,d,w){h.map(P=>{let v=l(P);return{
system:P,parts:v,length:v.reduce((O,N)=>O+Ee(N),0)}}).sort((P,v)=>v.length-P.length).slice(0,pt()?12:60).forEach(({system:P,parts:v})=>u(P,v,d,w))}function b(h){
if(o.querySelectorAll(".lit").forEach(Z=>Z.remove()),o.classList.toggle("one",h!==null),h===null)return;let d=(...Z)=>{let V=Vt(t,...Z);return V.classList.add("\
lit"),o.append(V),V},w=t.getSize(),P=l(h);if(u(h,P,d,{size:w,free:()=>!0,take:()=>{}}))return;let O=P.flat().filter(({x:Z,y:V})=>Z>4&&V>14&&Z<w.x-4&&V<w.y-30);if(!O.
length)return;let N=a(h),S=c(N),{x:T,y:z}=O[O.length>>1],I=d(N,"of-system",Math.max(4,Math.min(T-S/2,w.x-S-8)),z-18);I.style.color=e(h),I.dataset.system=String(
h)}return{widthOf:c,nameSystems:m,nameOne:b}}var Se=4.5,Rn=.35/2**Se;function Ae(t,o,{project:n,clip:a}){let e="",s="",r=()=>`${t.getZoom()} ${t.getPixelOrigin()}`;Object.assign(ct(o),{_project(){n(),this.
_rings=[],[e,s]=[r(),""]},_update(){if(!this._map||e!==r())return;let{min:c,max:l}=this._renderer._bounds,u=`${c} ${l}`;u!==s&&(s=u,a.call(this),this._updatePath())}})}
function zn(t){let o=t[0];return t.filter((n,a)=>{let e=a===0||a===t.length-1||Math.abs(n.x-o.x)+Math.abs(n.y-o.y)>=1;return e&&(o=n),e})}function Dn(t,o,n){let a=o.
map(s=>t.project(s,0)),e=a.length>8?L.LineUtil.simplify(a,Rn):a;return{fine:a,coarse:e,bounds:L.bounds(a),closed:n}}function $e(t,o,n,a){let e=null,s=new Map;function r(){
e||=n.map(l=>Dn(t,l,a)),s=new Map}function c(){let l=2**t.getZoom(),u=t.getPixelOrigin(),{min:m,max:b}=this._renderer._bounds,h=L.bounds(m.subtract([2,2]),b.add(
[2,2])),d=L.bounds(h.getTopLeft().add(u).divideBy(l),h.getBottomRight().add(u).divideBy(l));this._parts=[],(e||[]).forEach(w=>{if(!w.bounds.intersects(d))return;
let P=s.get(w);if(!P){let{x:v,y:O}=u,N=t.getZoom()<=Se?w.coarse:w.fine;P=zn(N.map(S=>new L.Point(Math.round(S.x*l)-v,Math.round(S.y*l)-O))),s.set(w,P)}if(a){let v=L.
PolyUtil.clipPolygon(P,h,!0);v.length&&this._parts.push(v);return}this._parts.push(...Ce(P,h))})}return Ae(t,o,{project:r,clip:c}),o}function Ce(t,o){let n=[],a=null;
for(let e=1;e<t.length;e++){let s=L.LineUtil.clipSegment(t[e-1],t[e],o,e>1,!0);if(!s){a=null;continue}a||n.push(a=[s[0]]),a.push(s[1]),s[1]!==t[e]&&(a=null)}return n}
var ke=-1e7,Fn=4,Ft=40;function Ht(t,o,n,a,e){let s=null,r=new Map;function c(m,b){let h=r.get(b);if(h)return h;let d=2**b,w=e(b),P=m.map((O,N)=>{if(!w||!w[N])return new L.
Point(O.x*d,O.y*d);let S=m[Math.max(N-1,0)],T=m[Math.min(N+1,m.length-1)],z=T.x-S.x,I=T.y-S.y,Z=w[N]/(Math.hypot(z,I)||1);return new L.Point(O.x*d-I*Z,O.y*d+z*Z)});
r.size>=Fn&&r.delete(r.keys().next().value??NaN);let v=L.LineUtil.simplify(P,.8);return r.set(b,v),v}function l(){if(s)return;let m=n.map(b=>t.project(b,0));s={
points:m,bounds:L.bounds(m)}}function u(){if(!s)return;let m=t.getZoom(),b=2**m,h=t.getPixelOrigin(),{min:d,max:w}=this._renderer._bounds,P=L.bounds(d,w),v=new L.
Bounds,O=L.bounds(d.add(h).subtract([Ft,Ft]),w.add(h).add([Ft,Ft])),{points:N,bounds:S}=s;this._parts=[],a.forEach(z=>{let I=z*256*b;if(!L.bounds(L.point(S.getTopLeft()).
multiplyBy(b).add([I,0]),L.point(S.getBottomRight()).multiplyBy(b).add([I,0])).intersects(O))return;let V=c(N,m).map(({x:q,y:k})=>new L.Point(q+I-h.x,k-h.y));this.
_parts.push(...Ce(V,P))}),this._parts.forEach(z=>z.forEach(I=>v.extend(I))),this._parts.length||v.extend([ke,ke]);let T=this._clickTolerance();this._pxBounds=L.
bounds(v.getTopLeft().subtract([T,T]),v.getBottomRight().add([T,T]))}return Ae(t,o,{project:l,clip:u}),o}function Ne(t){let o=new Map,n=[],a=new Array(5).fill(0);return t.forEach((s,r)=>(s.places||[]).forEach(c=>{let l=o.get(c);l?l.push(r):o.set(c,[r])})),t.map((s,r)=>r).
sort((s,r)=>(t[r].places||[]).length-(t[s].places||[]).length).forEach(s=>{let r=a.map(c=>c/(4*t.length));(t[s].places||[]).forEach(c=>(o.get(c)||[]).forEach(l=>{
n[l]!==void 0&&r[n[l]]++})),n[s]=r.indexOf(Math.min(...r)),a[n[s]]++}),n}function Oe(t,o){let n=new Map,a=r=>{let c=n.get(r)||{users:new Set,turn:0,next:[],order:[]};
return n.set(r,c),c},e=r=>`${r.lat.toFixed(2)} ${r.lng.toFixed(2)}`,s=t.map(({latlngs:r})=>r.slice(1).map((c,l)=>{let u=e(r[l]),m=e(c);return u<m?{key:`${u} ${m}`,
sense:1}:{key:`${m} ${u}`,sense:-1}}));t.forEach(({item:r},c)=>s[c].forEach(({key:l})=>a(l).users.add(r.system))),s.forEach(r=>r.slice(1).forEach(({key:c,sense:l},u)=>{
let m=r[u];a(m.key).next.push([c,l*m.sense]),a(c).next.push([m.key,l*m.sense])})),n.forEach(r=>{if(r.turn)return;r.turn=1;let c=[r];for(let l=c.pop();l;l=c.pop())
for(let[u,m]of l.next){let b=a(u);b.turn||(b.turn=l.turn*m,c.push(b))}}),n.forEach(r=>{r.order=[...r.users].sort((c,l)=>o[l]-o[c]||c-l)}),t.forEach((r,c)=>{let{
facts:{from:l,to:u},system:m}=r.item,b=s[c].map(({key:h,sense:d})=>{let{order:w,turn:P}=a(h);return d*P*(w.indexOf(m)-(w.length-1)/2)});b.some(h=>h)&&(r.slots=r.
latlngs.map((h,d)=>d===0&&typeof l=="number"||d===b.length&&typeof u=="number"?0:((b[d-1]??b[d])+(b[d]??b[d-1]))/2))})}var Zn=11,Gn=3.2,Un=6e4,qn=["out of service","retired","cancelled"],Zt="schematic",Vn=["inferred",Zt,"assumed"],Ct=t=>t==="in service"?"live":qn.includes(t)?"go\
ne":"plan",Hn=t=>Vn.includes(t.confidence||""),Wt=t=>t.confidence===Zt?Zt:Hn(t)?"modelled":"known",Nt=t=>Number(String(t||"").slice(0,4))||null,Te=t=>t.length>32?
`${t.slice(0,30)}…`:t;function Wn(t){let o=t.reduce((n,a)=>a.length>n.length?a:n);return o[o.length>>1]}function Yt(t){let o=[y("bdi","en clip",t.name)];if(t.
name_ar){let n=y("span","ar clip",t.name_ar);n.lang="ar",n.dir="rtl",o.push(" ",n)}return o}function _e({map:t,data:o,box:n,panel:a,features:e},s){let r=!o.routes.
length,c=t.createPane("catalogue-hot"),l=t.createPane("catalogue-names");Object.assign(c.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(l.style,{zIndex:"\
605",pointerEvents:"none"});let u=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),m=L.canvas({pane:"catalogue-hot",padding:.25}),b=L.circle([0,0],{radius:10,
pane:"accuracy",className:"accuracy",interactive:!1});function h(){let p=getComputedStyle(document.documentElement),j=D=>p.getPropertyValue(`--${D}`).trim();return{
soft:j("soft"),ink:j("ink"),halo:j("halo"),land:j("land"),thin:Number(j("thin")),dashes:[Number(j("dash")),Number(j("gap"))],routes:Array.from({length:7},(D,H)=>j(
`route-${H}`))}}let d=h(),w=r?Ne(e.systems):[],P=p=>{let j=Ct(e.systems[p].status);return!r||j==="gone"?d.soft:d.routes[w[p]]};function v(p){let j=Ct(e.systems[p.
system].status),D=Wt(p),H=j==="gone"?1:D==="known"?2.2:D===Zt?1.6*d.thin:1.6;return{color:P(p.system),weight:H,lineCap:"butt",opacity:j==="gone"?.6:r?.95:.75,dashArray:j===
"plan"?d.dashes.map(tt=>tt*H).join(" "):void 0}}let[[,O],[,N]]=o.window,S=p=>{let j=p.map(tt=>tt.lng),D=j.reduce((tt,at)=>Math.min(tt,at)),H=j.reduce((tt,at)=>Math.
max(tt,at));return[0,...D<O?[1]:[],...H>N?[-1]:[]]},T=p=>Math.min(Gn,Zn/(Et(20,p)/1e3));function z(p,j){let{latlngs:D}=p,H=L.polyline(D,j);return Ht(t,H,D,S(D),
tt=>{let at=T(tt);return p.slots&&p.slots.map(ft=>ft*at)})}let I=e.segments.map((p,j)=>{let D={item:p,latlngs:p.line,slots:null},H=z(D,{renderer:u,pane:"catalog\
ue",bubblingMouseEvents:!1,...v(p)});return H.on("mouseover",at=>i(p.system,at.latlng)),H.on("mouseout",()=>i(null)),H.on("click",at=>s.open("system",p.system,at.
latlng,j)),ct(H).system=e.systems[p.system].name,Object.assign(D,{line:H})}),Z=e.systems.map(()=>[]);if(I.forEach(p=>Z[p.item.system].push(p)),I.reduce((p,{latlngs:j})=>p+
j.length,0)<=Un){let p=Z.map(j=>{let D=j.flatMap(({latlngs:H})=>H.map(tt=>tt.lat));return D.reduce((H,tt)=>H+tt,0)/(D.length||1)});Oe(I,p)}let V={live:!1,plan:!1,
gone:!1},q=L.layerGroup(),k=null,_=p=>{let{ready:j,over:D}=e.systems[p];return k===null||(Nt(j)||0)<=k&&(Nt(D)||1/0)>=k},f=({item:p})=>V[Ct(e.systems[p.system].
status)]&&_(p.system);function A(){I.forEach(p=>{let j=f(p);j!==q.hasLayer(p.line)&&(j?q.addLayer(p.line):q.removeLayer(p.line))})}q.addTo(t),s.onYear(p=>{k=p,A(),
ot(),Ln()},[...e.systems.flatMap(p=>[Nt(p.ready),Nt(p.over)]),...e.incidents.map(p=>p.lat===void 0?null:Nt(p.start))]);let E=null,x=null,B=L.layerGroup().addTo(
t),$=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function M(p){if(E=p,B.clearLayers(),n.classList.toggle("has-hot-system",p!==null),document.querySelectorAll(
".systems .hot").forEach(D=>D.classList.remove("hot")),r&&ie(p),p===null)return;let j=document.querySelector(`.systems [data-system="${p}"]`);j&&j.classList.add(
"hot"),Z[p].forEach(D=>{let H=v(D.item),tt=r?H.color:d.ink,{weight:at=0}=H;[{color:d.halo,weight:at+5},{...H,color:tt,weight:at+1.5,opacity:1}].forEach(lt=>z(D,
{renderer:m,pane:"catalogue-hot",interactive:!1,...lt}).addTo(B))})}function i(p,j){if(M(p===null?x:p),p===null||!j){$.remove();return}$.setLatLng(j).setContent(
y("bdi","clip",e.systems[p].name)).addTo(t)}function g(p){b.remove(),p&&p.accuracy_m&&p.lat!==void 0&&p.lon!==void 0&&b.setLatLng([p.lat,p.lon]).setRadius(p.accuracy_m).
addTo(t)}let C=p=>s.open("place",p,Y[p].latlng),R=e.places.map(()=>0);e.systems.forEach(p=>(p.places||[]).forEach(j=>{R[j]++}));let G=[],W=L.layerGroup(),U=[],F=new Set(
o.routes.flatMap(({legs:p})=>[{at:p[0],last:!1},{at:p[p.length-1],last:!0}]).map(({at:[p,j],last:D})=>e.legs[p].facts[j===D?"from":"to"])),Y=e.places.map((p,j)=>{
let D=L.latLng(p.lat,p.lon);if(p.role==="other"){let lt=L.circleMarker(D,{renderer:u,pane:"catalogue",radius:r?3.2:4,weight:1.3,fillOpacity:1,color:d.ink,fillColor:d.
land,bubblingMouseEvents:!1});return lt.on("click",()=>C(j)),lt.on("mouseover",()=>{$.setLatLng(D).setContent(y("span","",...Yt(p))).addTo(t)}).on("mouseout",()=>$.
remove()),W.addLayer(lt),G.push(lt),U.push({latlng:D,text:p.name,rank:R[j],className:"of-place",off:!1}),{latlng:D}}let H=y("span","place-name",...Yt(p)),tt=p.role===
"station",at=tt?14:8,ft=L.marker(D,{icon:L.divIcon({className:`place ${p.role}`,html:y("div","dot",y("i"),H),iconSize:[at,at]}),zIndexOffset:tt?200:-200,riseOnHover:!0}).
addTo(t);return ft.getElement()?.setAttribute("aria-label",[p.name,p.name_ar].filter(Boolean).join(" ")),tt||ft.bindTooltip(y("span","",...Yt(p)),{direction:"to\
p",className:"tip"}),ft.on("click",()=>C(j)),ft.on("keypress",lt=>{lt.originalEvent.key==="Enter"&&C(j)}),s.addLabel({latlng:D,element:H,dot:!0,rank:tt?F.has(j)?
3:2:0}),{latlng:D}});s.places=Y;let Q=e.stretches.map((p,j)=>{let D=p.line,H=Ht(t,L.polyline(D,{renderer:u,pane:"catalogue",bubblingMouseEvents:!1,color:d.ink,weight:3.5,
opacity:.28}),D,[0],()=>null);return H.on("click",tt=>s.open("stretch",j,tt.latlng)),H.on("mouseover",tt=>{$.setLatLng(tt.latlng).setContent(y("bdi","clip",p.name)).
addTo(t)}).on("mouseout",()=>$.remove()),{item:p,latlngs:D,line:H}}),J=L.layerGroup(Q.map(({line:p})=>p)),K=ct(L.CircleMarker).extend({_updatePath(){let p=this.
_renderer,j=this._point,D=this._radius,H=p._ctx;!p._drawing||this._empty()||(H.beginPath(),H.moveTo(j.x,j.y-D),H.lineTo(j.x+D,j.y),H.lineTo(j.x,j.y+D),H.lineTo(
j.x-D,j.y),H.closePath(),p._fillStroke(H,this))}}),et=L.layerGroup(),nt=[];e.incidents.forEach((p,j)=>{if(p.lat===void 0||p.lon===void 0)return;let D=L.latLng(p.
lat,p.lon),H=new K(D,{renderer:u,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:d.halo,fillColor:d.ink,bubblingMouseEvents:!1});H.on("click",()=>s.open(
"incident",j,D)),H.on("mouseover",()=>{$.setLatLng(D).setContent(y("bdi","clip",`${p.start}: ${p.name}`)).addTo(t)}).on("mouseout",()=>$.remove()),nt.push({latlng:D,
lozenge:H,text:String(p.start).slice(0,7),rank:1e3,className:"of-incident",year:Nt(p.start),hidden:!0,off:!1})});function ot(){nt.forEach(p=>{let j=k===null||p.
year===null||p.year===k;p.off=!j,j?et.addLayer(p.lozenge):et.removeLayer(p.lozenge)})}ot();let X={live:0,plan:0,gone:0};e.systems.forEach(p=>{X[Ct(p.status)]++}),
[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([p])=>X[p]).forEach(([p,j])=>s.addLayer({key:`systems-${p}`,
title:j,parent:"systems",count:X[p],shown:r&&p!=="gone",show:D=>{V[p]=D,A()}})),U.length&&s.addLayer({key:"stations",parent:"stations",title:r?"Landing stations":
"Other landing stations",group:W,count:U.length,shown:!0,show:p=>{U.forEach(j=>{j.off=!p})}}),Q.length&&s.addLayer({key:"paths",parent:"paths",title:"Crossing p\
aths",group:J,count:e.paths.length,shown:r}),nt.length&&s.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:et,count:nt.length,shown:r,show:p=>{
nt.forEach(j=>{j.hidden=!p})}});let{widthOf:Tt,nameSystems:gn,nameOne:ie}=Me({map:t,pane:l,partsOf:p=>Z[p].flatMap(({line:j})=>ce(j)),nameOf:p=>Te(e.systems[p].
name),colourOf:P}),yn=p=>Math.round((pt()?.4:1)*(p<3?24:p<5?70:130)),ce=p=>q.hasLayer(p)&&ct(p)._parts||[];s.addInk((p,j)=>{let D=[],H=t.getPixelOrigin().subtract(
j);if(!r)return D;for(let{line:tt}of I)if(q.hasLayer(tt))for(let at of ce(tt))for(let ft=1;ft<at.length;ft++){let lt=at[ft-1],ht=at[ft],kt=Math.ceil(lt.distanceTo(
ht)/8);for(let Lt=0;Lt<kt;Lt++)D.push({x:lt.x+(ht.x-lt.x)*Lt/kt+H.x,y:lt.y+(ht.y-lt.y)*Lt/kt+H.y});if(D.length>4e4)return D}return D}),s.onLayout(p=>{let{origin:j,
size:D,free:H,take:tt,inside:at,crossed:ft,zoom:lt}=p,ht=[],kt=(...rt)=>(ht.push(Vt(t,...rt)),ht[ht.length-1]),Lt=[...nt.filter(rt=>!rt.hidden),...U].filter(rt=>!rt.
off).map(rt=>({...rt,at:t.project(rt.latlng,lt).subtract(j)})).filter(({at:rt})=>rt.x>0&&rt.y>0&&rt.x<D.x&&rt.y<D.y).sort((rt,St)=>St.rank-rt.rank);Lt.forEach(({
at:rt})=>tt(rt.x-4,rt.y-4,8,8)),r&&gn(e.systems.map((rt,St)=>St),kt,p);for(let rt of Lt){if(ht.length>=yn(lt))break;let St=Te(rt.text),xt=Tt(St)+2,vt=13,{x:jt,y:Rt}=rt.
at,he=[[jt+7,Rt-vt/2],[jt-7-xt,Rt-vt/2],[jt-xt/2,Rt-7-vt],[jt-xt/2,Rt+7]].filter(([yt,bt])=>at(yt,bt,xt,vt)&&H(yt,bt,xt,vt)).map(([yt,bt])=>({u:yt,v:bt,met:ft(yt,
bt,xt,vt)})),At=he.length?he.reduce((yt,bt)=>bt.met<yt.met?bt:yt):null;!At||At.met>(rt.rank>=1e3?9:2)||(tt(At.u,At.v,xt,vt),kt(St,rt.className,At.u,At.v))}l.replaceChildren(
...ht),r&&ie(E)});let le={system:p=>Z[p].map(j=>j.latlngs),segment:p=>[I[p].latlngs],stretch:p=>[Q[p].latlngs],path:p=>e.paths[p].stretches.map(j=>Q[j].latlngs),
leg:p=>[s.legs[p].latlngs],route:p=>s.routes[p].parts.map(j=>j.leg.latlngs)};s.where=(p,j)=>{if(p==="place")return Y[j].latlng;if(p==="incident"){let H=e.incidents[j];
return H.lat===void 0||H.lon===void 0?null:L.latLng(H.lat,H.lon)}let D=le[p]?.(j)??[];return D.length?Wn(D):null},s.mark=(p,j=0)=>{s.choose("card",p==="route"?[
j]:[]),g(p==="place"?e.places[j]:p==="incident"?e.incidents[j]:null),x=p==="system"?j:p==="segment"?e.segments[j].system:null,M(x)},s.show=(p,j)=>{let D=le[p]?.(
j).flat()??[],H=s.where(p,j);s.open(p,j,null),D.length?s.visit(()=>s.frame(L.latLngBounds(D))):H&&s.visit(()=>s.frame(H.toBounds(4e4)))};let _t=(p,j,D)=>D.forEach(
(H,tt)=>{let at=(ft,lt)=>[H.facts[ft]||""].flat().filter(ht=>typeof ht=="string").flatMap(ht=>String(ht).split(lt)).filter(Boolean);s.addSearch({names:[H.name,H.
name_ar].filter(Boolean),first:p==="place",kind:p==="place"?H.kind.charAt(0).toUpperCase()+H.kind.slice(1):j,also:[H.id||"",...at("other names",", "),"start"in H?
String(H.start):""].filter(Boolean),owners:at("owners",", "),open:()=>s.show(p,tt)})});_t("place","Place",e.places),_t("system","Cable system",e.systems),_t("pa\
th","Crossing path",e.paths),_t("incident","Incident",e.incidents),_t("deal","Deal",e.deals);let bn=p=>{let j=Ct(e.systems[p.system].status);return j!=="live"?j:
Wt(p)},wn=new Set([...e.segments.map(bn),...Q.length?["path"]:[],...nt.length?["incident"]:[]]);a.querySelectorAll("[data-key]").forEach(p=>{ct(p).hidden=!wn.has(
p.getAttribute("data-key")||"")});let It=[],ue=ut(a,".count"),fe=ue.textContent;function Ln(){It.forEach(({row:j,system:D})=>{j.hidden=!_(D)});let p=It.filter(({
row:j})=>!j.hidden).length;It.length&&(ue.textContent=k===null?fe:`${p} of ${fe}, in ${k}`)}let de=document.getElementById("systems");if(de){let p=j=>{let D=L.SVG.
create("svg"),H=L.SVG.create("path"),tt=e.systems[j];D.setAttribute("width","26"),D.setAttribute("height","8"),D.setAttribute("aria-hidden","true"),H.setAttribute(
"d","M1 4H25");let at=Ct(tt.status);return H.setAttribute("class",at==="live"?Wt(tt):at),D.setAttribute("class","system"),D.style.setProperty("--system",at==="g\
one"?"var(--soft)":`var(--route-${w[j]})`),D.append(H),D};e.systems.map((j,D)=>({item:j,i:D})).sort((j,D)=>j.item.name.localeCompare(D.item.name,"en")).forEach(
({item:j,i:D})=>{let H=[j.ready||"date not known",j.status==="in service"?"":j.status,Z[D].length?"":"not drawn"].filter(Boolean).join(", "),tt=y("button","",Z[D].
length?p(D):y("span","no-line"),y("bdi","clip",j.name),y("small","",H));tt.type="button",tt.dataset.system=String(D),tt.addEventListener("click",()=>{s.show("sy\
stem",D)}),tt.addEventListener("mouseenter",()=>i(D)),tt.addEventListener("mouseleave",()=>i(null)),tt.addEventListener("focus",()=>i(D)),tt.addEventListener("b\
lur",()=>i(null));let at=y("li","",tt);It.push({row:at,system:D}),de.append(at)})}s.onDraw(p=>{let j=Math.max(1.8,Math.min(4,p*.62));G.forEach(D=>D.setRadius(j))}),
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{d=h(),I.forEach(p=>p.line.setStyle(v(p.item))),Q.forEach(({line:p})=>p.setStyle(
{color:d.ink})),G.forEach(p=>p.setStyle({color:d.ink,fillColor:d.land})),nt.forEach(({lozenge:p})=>p.setStyle({color:d.halo,fillColor:d.ink})),M(E),s.layout()})}var Kt=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],Be="schematic",Yn=["inferred",Be,"assumed"],Kn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],Jn={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},Qn=["candida\
tes","why","note","place"],Mt=t=>y("bdi","",t);function Jt(t,o,n){let a=y("button",t,o);return a.type="button",a.addEventListener("click",e=>{e.stopPropagation(),
n()}),a}var Xn=t=>y("span",`surely ${t}`,t);function to(t){let o=t.split(", ")[1]||"",n=Yn.includes(o),a=y("span",`mark ${n?"modelled":"known"}`,n&&o!==Be?"mode\
lled":o);return o?[a," ",t]:[t]}function eo(t){let o=(e,s)=>{let r=y("th","",e);return r.scope=s,r},n=["low","likely","high"],a=t.map(e=>y("tr","",o(String(e.figure),
"row"),...n.map(s=>y("td","",s==="likely"?y("b","",String(e[s])):String(e[s])))));return y("table","figures",y("thead","",y("tr","",y("td",""),...n.map(e=>o(e,"\
col")))),y("tbody","",...a))}function Pe({features:t},o){let n=Kt.flatMap(([S,T])=>t[T].map((z,I)=>[S,I])),a=new Map(Kt),e=(S,T)=>t[a.get(S)||"routes"][T];function s(S,T){
let z=Jt("to",Mt(e(S,T).name),()=>N(S,T));return z.dataset.to=`${S}-${T}`,z}let r=S=>[S].flat().map(T=>typeof T=="number"?s(...n[T]):Mt(T)),c=(S,T)=>y("span",`b\
adge ${S.contract?"contract":"intent"}`,...r(T));function l(S,T=null){let z=y("dl","facts");return Object.entries(S).forEach(([I,Z])=>{if(T?!T.includes(I):["not\
e","status"].includes(I))return;let V=I==="accuracy"?to(String(Z)):r(Z);z.append(y("dt","",I.charAt(0).toUpperCase()+I.slice(1)),y("dd",I==="value"?"value":"",...V))}),
z.children.length?[z]:[]}function u({id:S,kind:T,from:z,to:I,"attribution confidence":Z,...V}){let q=z&&I?{ends:[z," – ",I].flat()}:{},k=typeof S=="number"?n[S]:
null,_=k&&k[0]==="deal",f={...S===void 0?{}:{id:S},...q,..._||!T?{}:{kind:T},...V},[A,...E]=Object.entries(f),x=y("li","",..._?[c(e(...k),T)," "]:[],...r(A[1]));
Z&&x.append(" ",Xn(String(Z)));let B=y("small","");return E.forEach(([$,M])=>{let[i,g]=Jn[$]||["",""],C=/\d$/.test(String(M))?g:"",R=[i,...r(M),C].filter(G=>G!==
"");Qn.includes($)?x.append(y("p","small",...R)):$==="value"?x.append(y("p","value",...R)):B.append(...B.childNodes.length?[" · "]:[],y("span","",...R))}),B.childNodes.
length&&x.insertBefore(B,x.querySelector("p")),x}function m(S,T){return S==="Figures"?eo(T):y("section","",y("h3","",S),y("ul","things",...T.map(u)))}function b(S=[]){
if(!S.length)return[];let T=S.map(z=>{let I=t.sources[z],Z=Mt(I.title);if(I.url){let q=y("a","",Z);q.href=I.url,q.target="_blank",q.rel="noopener noreferrer",Z=
q}let V=[I.publisher,I.date,I.licence].flatMap(q=>q?[", ",Mt(q)]:[]);return y("li","",Z,...V)});return[y("details","sources",y("summary","",`Sources (${T.length}\
)`),y("ul","",...T))]}let h=[],d="",w=0,P=(S,T)=>y("section","leg",y("h3","",S==="leg"?"This leg: ":"Here: ",s(S,T)),...l(e(S,T).facts,Kn));function v(S,T,z){let I=e(
S,T),{status:Z,note:V}=I.facts,q=y("span","title",...S==="route"?[y("span","number",String(T+1))]:[],y("span","",Mt(I.name))),k=y("h2","",q);if(k.tabIndex=-1,k.
id=`card-title-${++w}`,I.name_ar){let E=y("span","ar",I.name_ar);E.lang="ar",E.dir="rtl",k.append(E)}let _=y("p","kicker",y("span","",Mt(I.kind.charAt(0).toUpperCase()+
I.kind.slice(1))),...S==="deal"?[c(I,I.facts.kind)]:[],...Z?[y("span","chip",...r(Z))]:[]);if(h.length>1){let[E,x]=h[h.length-2],B=Jt("back","‹ Back",()=>{h.pop(),
ut(O(),"h2").focus({preventScroll:!0})});B.setAttribute("aria-label",`Back to ${e(E,x).name}`.slice(0,120)),_.prepend(B)}let f=S==="deal"?I.contract?"contract":
"intent":S==="route"?`route-${T}`:"",A=y("article",`card of-${S} ${f}`.trim(),_,k,...z===null?[]:[P(S==="route"?"leg":"segment",z)],...l(I.facts),...Object.entries(
I.lists).map(([E,x])=>m(E,x.map(B=>t.lists[E][B]))),...I.uncertain?[y("section","",y("h3","","Uncertain"),...I.uncertain.map(E=>y("p","small doubt",Mt(E))))]:[],
...V?[y("p","small note",...r(V))]:[],...b(I.sources));return o.where(S,T)&&_.append(Jt("go-there","Show on the map",()=>o.show(S,T))),A.setAttribute("aria-labe\
lledby",k.id),A.dataset.card=`${S}-${T}`,A}function O(S=null){let T=h[h.length-1],[z,I]=T,Z=v(...T),V=S||(["place","incident"].includes(z)?o.where(z,I):null);return o.
card(Z,V,()=>{d="",o.mark(null),o.state.changed()}),d=`${z}-${I}`,o.mark(z,I),o.state.changed(),Z}function N(S,T){h.push([S,T,null]),ut(O(),"h2").focus({preventScroll:!0})}
o.open=(S,T,z,I=null)=>(h=[[S,T,I]],O(z)),o.state.add("card",()=>d,S=>{let[,T,z]=/^([a-z]{3,8})-(\d{1,5})$/.exec(S)||[],I=Kt.find(([Z])=>Z===T);!I||Number(z)>=t[I[1]].
length?o.closeCard():d!==S&&o.open(I[0],Number(z),null)})}var no={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function Ie(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,o=>no[o]).replace(/[٠-٩۰-۹]/g,
o=>String(Number(o.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function oo(t,o,n){let a=` ${t}`.indexOf(` ${o}`);return t===o?0:a===0?1:a>0?2:n.
every(e=>t.includes(e))?3:9}function je(t,o){let n=Ie(o),a=n.split(" ");return n?t.flatMap(e=>{let s=e.folded??=[e.names,e.also||[],e.owners||[]].flatMap((l,u)=>l.
flatMap(m=>m?[[Ie(m),u,m]]:[])),r=99,c="";return s.forEach(([l,u,m])=>{let b=oo(l,n,a),h=b===9?99:b===3?10+u:e.first&&!u?b/10:b+[e.late?.3:0,.4,.6][u];h<r&&(r=h,
c=u===2?`owner: ${m}`:u===1?m:"")}),Object.assign(e,{why:c}),r<99?[{entry:e,score:r,size:Math.min(...s.map(([l])=>l.length||99))}]:[]}).sort((e,s)=>e.score-s.score||
e.size-s.size).slice(0,12).map(e=>e.entry):[]}var Qt=t=>new RegExp("\\p{Script=Arabic}","u").test(t);function Re({map:t,data:o,box:n,panel:a},e){let s=st("tools"),r=(i,g=0)=>i.toLocaleString("en",{minimumFractionDigits:g,maximumFractionDigits:g}),c=i=>r(i/1e3,i<
1e4?3:i<1e6?2:1),l={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function u(i){
let g=L.SVG.create("svg"),C=L.SVG.create("path");return g.setAttribute("viewBox","0 0 24 24"),g.setAttribute("aria-hidden","true"),C.setAttribute("d",l[i]),g.append(
C),g}function m(i,g,C=""){let R=y("button",C,i);return R.type="button",R.addEventListener("click",g),R}let b=null;function h(i,g,C){let R=m(u(i),C,"tool");return R.
setAttribute("aria-label",g),R.title=g,s.append(R),R}function d(i,g,C,{opened:R=()=>{},closed:G=()=>{}}={}){let W=h(i,g,()=>{b&&b.item===W?w():U()});C.classList.
add("sheet"),C.id=`sheet-${i}`,C.hidden=!0,C.setAttribute("role","group"),C.setAttribute("aria-label",g),W.setAttribute("aria-expanded","false"),W.setAttribute(
"aria-controls",C.id),s.append(C);function U(){b&&w(),pt()&&e.expand(!1),b={item:W,sheet:C,closed:G},C.hidden=!1,W.setAttribute("aria-expanded","true"),R()}return{
item:W,show:U}}function w(i=!1){if(!b)return;let{item:g,sheet:C,closed:R}=b;b=null,C.hidden=!0,g.setAttribute("aria-expanded","false"),R(),i&&g.focus()}document.
addEventListener("keydown",i=>{i.key==="Escape"&&!i.defaultPrevented&&(b?w(!0):n.querySelector(".leaflet-popup")?t.closePopup():(e.closeCard(),e.back()))}),ut(st(
"card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),st("skip").addEventListener("click",i=>{let g=st(ut(document,"#skip").getAttribute("hre\
f")?.slice(1)||"");i.preventDefault(),a.contains(g)&&e.expand(!0),g.focus({preventScroll:!0})}),e.find=i=>je(e.entries,i),(function(){let i=y("input"),g=y("ul",
"results"),C=y("p","said");i.type="search",i.placeholder="Station, system, path … or اسم",i.autocomplete="off",i.spellcheck=!1,i.maxLength=200,i.dir="auto",
Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).
forEach(([J,K])=>i.setAttribute(J,K)),g.id="results",g.setAttribute("role","listbox"),g.setAttribute("aria-label","Found"),C.setAttribute("role","status");let G=d(
"search","Search",y("div","search",i,C,g),{opened:()=>{i.focus(),i.select()}}),W=[],U=-1;function F(J){w(),G.item.focus();let{bounds:K,latlng:et}=J;K?e.visit(()=>e.
frame(K)):et&&e.visit(()=>e.frame(L.latLng(et).toBounds(4e4))),J.open&&J.open()}function Y(J){U=J,[...g.children].forEach((K,et)=>K.setAttribute("aria-selected",
String(et===J))),J<0?i.removeAttribute("aria-activedescendant"):(i.setAttribute("aria-activedescendant",g.children[J].id),g.children[J].scrollIntoView({block:"n\
earest"}))}function Q(){W=e.find(i.value),g.replaceChildren(...W.map((J,K)=>{let et=J.names.flatMap(it=>it||[]),nt=et.find(it=>!Qt(it))||et[0]||"",ot=et.find(Qt),
X=y("li","",y("bdi","en",nt));if(ot&&ot!==nt){let it=y("bdi","ar",ot);it.lang="ar",X.append(it)}return X.append(y("small","",J.kind||"",...J.why?[" · ",y("bdi",
"",J.why)]:[])),X.id=`result-${K}`,X.setAttribute("role","option"),X.addEventListener("mousedown",it=>it.preventDefault()),X.addEventListener("click",()=>F(J)),
X})),i.setAttribute("aria-expanded",String(W.length>0)),C.textContent=i.value.trim()?W.length?`${W.length} found`:"Nothing found":"",Y(W.length?0:-1)}i.addEventListener(
"input",Q),i.addEventListener("keydown",J=>{let K=J.key==="ArrowDown"?1:J.key==="ArrowUp"?-1:0;if(K&&W.length)Y((U+K+W.length)%W.length);else if(J.key==="Enter"&&
U>=0)F(W[U]);else if(J.key==="Escape"&&i.value)i.value="",Q();else return;J.preventDefault()}),document.addEventListener("keydown",J=>{let K=J.target instanceof
Element&&J.target.closest("input, textarea, select");J.key==="/"&&!K&&(J.preventDefault(),G.show())})})();let P={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let i=y("ul","tree"),g=new Set,C=[];function R(U,F,Y,Q,J){let K=y("inpu\
t"),et=y("label","",K);return K.type="checkbox",K.addEventListener("change",()=>Q(K.checked)),J&&et.append(J()),et.append(y("bdi","",U)),F!==null&&et.append(y("\
small","",r(F))),C.push([K,Y]),y("div","row",et)}function G(){C.forEach(([U,F])=>{let Y=F();U.checked=Y===!0,U.indeterminate=Y===null})}function W(){C=[];let U=Object.
keys(P),F=[...new Set([...U,...e.layers.map(Y=>Y.parent)])];i.replaceChildren(...F.flatMap(Y=>{let Q=e.layers.filter(X=>X.parent===Y);if(!Q.length)return[];if(Q.
length===1){let[X]=Q;return[y("li","",R(X.title,X.count,()=>X.shown,it=>{X.set(it),G()},X.mark))]}let J=()=>{let X=Q.filter(it=>it.shown).length;return X===0?!1:
X===Q.length?!0:null},K=P[Y]||Y,et=R(K,Q.length,J,X=>{e.together(()=>Q.forEach(it=>it.set(X))),G()}),nt=y("ul","",...Q.map(X=>y("li","",R(X.title,X.count,()=>X.
shown,it=>{X.set(it),G()},X.mark))));nt.hidden=!g.has(Y),nt.id=`branch-${F.indexOf(Y)}`;let ot=m(y("span","chevron"),()=>{nt.hidden=!nt.hidden,nt.hidden?g.delete(
Y):g.add(Y),ot.setAttribute("aria-expanded",String(!nt.hidden))},"more");return ot.setAttribute("aria-label",`${K}: each one`),ot.setAttribute("aria-expanded",String(
!nt.hidden)),ot.setAttribute("aria-controls",nt.id),et.append(ot),[y("li","",et,nt)]})),G()}d("layers","Layers",y("div","layers",y("h2","","Layers"),i),{opened:W}),
e.onLayers(()=>{b&&b.sheet.id==="sheet-layers"&&G()})})();let v=y("div","cross");v.setAttribute("aria-hidden","true");let O=null;(function(){let i=[],g=L.layerGroup(),
C=y("ol","steps"),R=y("p","total");R.setAttribute("role","status");let G=L.polyline([],{pane:"measure",className:"measured",interactive:!1,smoothFactor:0}),W=K=>{
i.push(K),U()};function U(){let K=i.slice(1).map((ot,X)=>Bt(i[X],ot));G.setLatLngs(i.slice(1).map((ot,X)=>Dt(i[X],ot))),g.clearLayers(),i.forEach(ot=>g.addLayer(
L.circleMarker(ot,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),C.replaceChildren(...K.map(ot=>y("li","",`${ot.exact?"":"about "}${c(ot.
m)} km`,y("small","",`bearing ${ot.bearing.toFixed(1)}°`))));let et=K.reduce((ot,X)=>ot+X.m,0),nt=K.every(ot=>ot.exact);R.textContent=i.length<2?i.length?"One \
point; add another":"No point yet":`${nt?"":"About "}${c(et)} km in all`,R.dataset.metres=K.length?et.toFixed(4):"",Y.disabled=Q.disabled=!i.length}let F=m("Add\
 the centre of the map",()=>W(t.getCenter())),Y=m("Undo",()=>{i.pop(),U()}),Q=m("Clear",()=>{i.length=0,U()}),J=y("div","measure",y("h2","","Measure"),y("p","",
"Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),y("div","buttons",F,Y,Q),C,R);d("measure","Measure",J,{opened(){O=W,e.closeCard(),
n.classList.add("measuring"),n.append(v),t.doubleClickZoom.disable(),[G,g].forEach(K=>K.addTo(t)),U()},closed(){O=null,n.classList.remove("measuring"),v.remove(),
t.doubleClickZoom.enable(),[G,g].forEach(K=>K.remove())}})})();let N=[...e.dates].flatMap(i=>Number.isInteger(i)?Number(i):[]).sort((i,g)=>i-g),S=()=>{};if(N.length&&
N[0]<N[N.length-1]){let i=N[0],g=N[N.length-1],C=y("input"),R=y("output","","All years");Object.assign(C,{type:"range",min:i,max:g+1,step:1,value:g+1}),C.setAttribute(
"aria-label","Year"),S=U=>{e.year=U===null||U>g?null:Math.max(U,i),C.value=String(e.year??g+1),R.textContent=e.year===null?"All years":String(e.year),C.setAttribute(
"aria-valuetext",R.textContent),W.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(F=>F(e.year))),e.state.changed()},C.addEventListener("inpu\
t",()=>S(Number(C.value)));let G=y("div","ends",y("span","",String(i)),y("span","","all")),{item:W}=d("year","Year",y("div","year",y("h2","","Year"),R,C,G,y("p",
"","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has\
 no known date stays."),m("All years",()=>S(null))));C.setAttribute("aria-valuetext","All years")}let T=e.state;T.add("view",()=>{let{lat:i,lng:g}=t.getCenter();
return`${i.toFixed(4)},${g.toFixed(4)},${t.getZoom()}`},i=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(i))return;let[g,C,R]=i.
split(",").map(Number);t.setView([g,C],Math.min(Math.max(R,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),T.add("change",()=>e.layers.filter(i=>i.shown!==i.first).
map(i=>encodeURIComponent(i.key)).join(","),i=>{let g=new Set(i.split(",").flatMap(C=>{try{return[decodeURIComponent(C)]}catch{return[]}}));e.layers.forEach(C=>C.
set(g.has(C.key)!==C.first))}),T.add("year",()=>e.year===null?"":String(e.year),i=>{S(/^\d{4}$/.test(i)?Number(i):null)});function z(){return"#"+[...T.entries].
map(([i,{get:g}])=>[i,g()]).filter(([,i])=>i).map(([i,g])=>`${i}=${g}`).join("&")}let I="";function Z(i){if(location.hash===I)return;I=location.hash;let g=new Map(
location.hash.slice(1,6e3).split("&").map(R=>{let G=R.indexOf("=");return[R.slice(0,G),R.slice(G+1)]})),C=[...T.entries].filter(([R])=>!i||g.has("view")||g.has(
R));C.length&&e.together(()=>C.forEach(([R,{set:G}])=>G(g.get(R)||"")))}let V;function q(){try{I=z(),history.replaceState(null,"",I)}catch{}}Z(!0),window.addEventListener(
"hashchange",()=>Z(!1));let k=!1;if(["pointerdown","keydown","wheel"].forEach(i=>window.addEventListener(i,()=>{k=!0},{capture:!0,passive:!0})),T.changed=()=>{clearTimeout(
V),k&&(V=setTimeout(q,250))},t.on("moveend",()=>T.changed()),/^(https?|file):$/.test(location.protocol)){let i=y("input"),g=y("p","said");i.readOnly=!0,i.setAttribute(
"aria-label","Link to this view"),g.setAttribute("role","status"),i.addEventListener("focus",()=>i.select()),d("link","Link to this view",y("div","link",y("h2",
"","Link to this view"),i,y("div","buttons",m("Copy",async()=>{i.select();let C;try{await navigator.clipboard.writeText(i.value),C=!0}catch{C=document.execCommand(
"copy")}g.textContent=C?"Copied":"Copy it from the field"})),g),{opened(){i.value=location.href.split("#")[0]+z(),g.textContent="",i.focus()}})}if(document.fullscreenEnabled){
let i=h("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());i.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{i.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function _(i){let g=e.depthAt(
i);return g?`Depth: ${r(g.low_m)} to ${r(g.high_m)} m, from cells of about ${r(g.cell_km)} km`:"Depth: on land, or not known"}function f(i){let g=i.lng-360*Math.
round(i.lng/360),C=Et(0,t.getZoom())/111320,R=Math.min(5,Math.max(1,Math.ceil(-Math.log10(C)))),G=(W,U,F)=>`${Math.abs(W).toFixed(R)}° ${W<0?F:U}`;return`${G(i.
lat,"N","S")}, ${G(g,"E","W")}`}e.hereLines=i=>[f(i),_(i)];function A(i){let g=e.routeNear(i);return g?e.openRoute(g,i):e.card(y("div","card here",...e.hereLines(
i).map(C=>y("p","",C))),i)}t.on("click",i=>{O?O(i.latlng):E()||A(i.latlng)}),n.addEventListener("keydown",i=>{i.key!=="Enter"||i.target!==n||(O?O(t.getCenter()):
A(t.getCenter()))});function E(){let i=!!b||x;return w(),i}let x=!1;t.on("preclick",()=>{x=!!n.querySelector(".leaflet-popup")});let B=null;function $(i){if(i!==
!!B)if(t.setMaxBounds(void 0),i){B={at:t.getCenter(),zoom:t.getZoom(),open:st("panel-toggle").getAttribute("aria-expanded")==="true"};let g=B.open&&!pt()?M():t.
getBounds();document.documentElement.classList.add("printing"),e.expand(!0),t.invalidateSize({animate:!1,pan:!1}),t.fitBounds(g,{paddingBottomRight:[0,t.attributionControl.
getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),n.querySelectorAll("canvas").forEach(C=>{if(C.classList.contains("leaflet-tile"))return;let R=mt(
C),{width:G,height:W}=C,U=document.createElement("canvas");Object.assign(U,{width:G,height:W}),mt(U).drawImage(C,0,0),C.width=G,R.drawImage(U,0,0)})}else B&&(document.
documentElement.classList.remove("printing"),t.invalidateSize({animate:!1,pan:!1}),e.expand(B.open),t.setView(B.at,B.zoom,{animate:!1}),B=null,t.setMaxBounds(o.
window))}function M(){let i=t.getSize(),g=a.getBoundingClientRect().width+20;return L.latLngBounds(t.containerPointToLatLng([0,i.y]),t.containerPointToLatLng([i.
x-g,0]))}window.addEventListener("beforeprint",()=>$(!0)),window.addEventListener("afterprint",()=>$(!1))}function so({columns:t,rows:o,levels:n}){let a=n.slice();for(let e=0;e<3;e++){let s=a.slice();for(let r=0;r<o;r++)for(let c=0;c<t;c++){let l=r*t+c;if(a[l]!==-1)
continue;let u=0,m=0;for(let b=Math.max(r-1,0);b<=Math.min(r+1,o-1);b++)for(let h=Math.max(c-1,0);h<=Math.min(c+1,t-1);h++){let d=a[b*t+h];d!==-1&&(u+=d,m++)}m&&
(s[l]=u/m)}a=s}return a.map(e=>Math.max(e,0))}function ao(t){let o=t.columns>>1,n=t.rows>>1,a=new Float32Array(o*n);for(let e=0;e<n;e++)for(let s=0;s<o;s++){let r=2*
e*t.columns+2*s,c=0,l=0;for(let u of[r,r+1,r+t.columns,r+t.columns+1])t.levels[u]!==-1&&(c+=t.levels[u],l++);a[e*o+s]=l?c/l:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:o,rows:n,levels:a}}function De(t){let o=[];for(let n=t;;n=ao(n)){let{west:a,south:e,step:s,columns:r,rows:c}=n,l=n,u=null;if(o.
push({west:a,south:e,step:s,columns:r,rows:c,get levels(){return u=u||so(l)}}),Math.min(r,c)<16)return o}}function ze(t,o){let n=new Int32Array(4*t.length),a=new Float32Array(
4*t.length);return t.forEach((e,s)=>{let r=Math.min(Math.max(e,0),o-1),c=Math.floor(r),l=r-c;for(let u=0;u<4;u++)n[4*s+u]=Math.min(Math.max(c-1+u,0),o-1);a[4*s]=
(1-l)**3/6,a[4*s+1]=(3*l**3-6*l**2+4)/6,a[4*s+2]=(-3*l**3+3*l**2+3*l+1)/6,a[4*s+3]=l**3/6}),{nodes:n,weights:a}}function Fe(t,o,n){let{columns:a,rows:e,levels:s}=t,
r=o.length,{nodes:c,weights:l}=ze(o.map(d=>(d-t.west)/t.step),a),u=ze(n.map(d=>(d-t.south)/t.step),e),m=new Map;function b(d){if(!m.has(d)){let w=new Float32Array(
r),P=d*a;for(let v=0,O=0;v<r;v++,O+=4)w[v]=l[O]*s[P+c[O]]+l[O+1]*s[P+c[O+1]]+l[O+2]*s[P+c[O+2]]+l[O+3]*s[P+c[O+3]];m.set(d,w)}return m.get(d)}let h=new Float32Array(
r*n.length);for(let d=0;d<n.length;d++){let[w,P,v,O]=[0,1,2,3].map(I=>b(u.nodes[4*d+I])),[N,S,T,z]=u.weights.subarray(4*d,4*d+4);for(let I=0,Z=d*r;I<r;I++,Z++)h[Z]=
N*w[I]+S*P[I]+T*v[I]+z*O[I]}return h}function Ze(t){let o=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+o)/(1-o))/(4*Math.PI)]}function ro([t,o,n,a],[e,s,r,c]){let l=0,u=1;for(let[
m,b,h,d]of[[t,n-t,e,r],[o,a-o,s,c]]){if(!b){if(m<h||m>d)return!1;continue}let w=(h-m)/b,P=(d-m)/b;l=Math.max(l,Math.min(w,P)),u=Math.min(u,Math.max(w,P))}return l<=
u}function io([t,o,n,a],[e,s,r,c]){let l=(u,m,b,h,d,w)=>Math.sign((b-u)*(w-m)-(h-m)*(d-u));return l(t,o,n,a,e,s)!==l(t,o,n,a,r,c)&&l(e,s,r,c,t,o)!==l(e,s,r,c,n,
a)}function Ge(t){let o=new Map,n=([e,s,r,c],l)=>{for(let u=Math.floor(e*256);u<=r*256;u++)for(let m=Math.floor(s*256);m<=c*256;m++)if(l(u*4096+m))return!0;return!1};
function a(){t.forEach(e=>{let s=Ze(e[0]);e.slice(1).forEach(r=>{let c=Ze(r),l=[...s,...c];n([Math.min(s[0],c[0]),Math.min(s[1],c[1]),Math.max(s[0],c[0]),Math.max(
s[1],c[1])],u=>{let m=o.get(u);return m?m.push(l):o.set(u,[l]),!1}),s=c})})}return([e,s],[r,c,l,u])=>{o.size||a();let m=[r,c,r+l,c+u],b=[r+l/2,c+u/2],h=[e,s,b[0],
b[1]];return!n([Math.min(r,e),Math.min(c,s),Math.max(r+l,e),Math.max(c+u,s)],d=>(o.get(d)||[]).some(w=>ro(w,m)||io(w,h)))}}async function co(t){let o=atob(t),n=new Uint8Array(o.length);for(let c=0;c<n.length;c++)n[c]=o.charCodeAt(c);let e=new Blob([n]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),s=[],r=0;for(let c=await e.read();!c.done;c=await e.read()){if(r+=c.value.length,r>268435456)throw new RangeError("more data than a \
page has");s.push(c.value)}return new Uint8Array(await new Blob(s).arrayBuffer())}async function Ue(t,o){let[n,a]=await Promise.all(t.split(" ",2).map(co)),e=lo(
a,o);return JSON.parse(new TextDecoder().decode(n),(s,r)=>typeof r=="object"&&r!==null&&"~"in r?e[r["~"]]:r)}function lo(t,o){let n=t.length>>2,a=0,e=()=>{if(a>=
n)throw new RangeError("fewer vertices than the lines have");let u=t[a]|t[a+n]<<8|t[a+2*n]<<16|t[a+++3*n]<<24;return u>>>1^-(u&1)},s=e();e();let r=Array.from({length:Math.
min(s,n)},()=>({unit:e(),size:e()})),c=0,l=0;return r.map(({unit:u,size:m})=>{let b=[],h=0,d=0,w=0,P=0,v=0,O=0;for(let N=0;N<m;N++){let S=e(),T=e();N?([v,w]=[w,
(w+v>>1)+S],[O,P]=[P,(P+O>>1)+T],h+=w,d+=P):(h=c+=S,d=l+=T),b.push(o(d/u,h/u))}return b})}function Gt({rows:t,columns:o}){let n=Array.from({length:t},()=>({}));
return Object.entries(o).forEach(([a,e])=>{let s=Array.isArray(e)?r=>e[r]:"all"in e?()=>e.all:r=>e.of[e.at[r]];n.forEach((r,c)=>{let l=s(c);l!==null&&(r[a]=l)})}),
n}function uo(t,o){return`${[t-360*Math.round(t/360),o].map(a=>Number(a.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function qe({lists:t,...o}){let n=Object.
entries(t).map(([e,s])=>[e,Gt(s)]),a=Object.entries(o).map(([e,s])=>{let r=s.facts&&Gt(s.facts),c=s.lists&&Gt(s.lists);return[e,Gt(s).map((l,u)=>{let m=r?.[u];return m?.
position===!0&&(m.position=uo(Number(l.lon),Number(l.lat))),{...l,facts:m,lists:c?.[u]}})]});return{lists:Object.fromEntries(n),...Object.fromEntries(a)}}function Ve({
columns:t,rows:o,steps:n},a,e){let s=new Float32Array(t*o);for(let r=0,c=0;r<s.length;r++)r%t===0&&(c=0),n[r]===" "?s[r]=e:s[r]=c=(c+n.charCodeAt(r)-63)%a;return s}var Xt=32,fo=8,ho=6;function po(t,[o,n]){let a=(e,s,r)=>e.some(c=>Math.abs(s-c)<.002&&Math.abs(r-c)<.002);return t.flatMap(e=>{let s=[],r=[e[0]];for(let c=1;c<=
e.length;c++){let l=e[c-1],u=e[c%e.length];a(o,l.lng,u.lng)||a(n,l.lat,u.lat)?(r.length>1&&s.push(r),r=[u]):r.push(u)}return r.length>1&&s.push(r),s})}function mo(t,o,n,a){
let e=o.length,s=n.length,r=null;for(let c of[...t].reverse()){let{west:l,south:u,step:m,columns:b,rows:h}=c[0],d=l+m*(b-1),w=u+m*(h-1);if(r&&(o[0]>d||o[e-1]<l||
n[0]<u||n[s-1]>w))continue;let P=c.find(N=>N.step*a>=1.5)||c[c.length-1],v=Fe(P,o,n);if(!r){r=v;continue}let O=(N,S,T)=>Math.min(N-S,T-N)/(ho*m);for(let N=0,S=0;N<
s;N++){let T=O(n[N],u,w);for(let z=0;z<e;z++,S++){let I=Math.min(T,O(o[z],l,d),1);I>0&&(r[S]+=I*(v[S]-r[S]))}}}return r||new Float32Array(e*s)}function We(t,[o,
n],a,e,s,r){let c=t.width,l=2**a.z,u=o?1:0,m=Math.min(n,c-o),b=Array.from({length:c},(_,f)=>(f+.5)/c),h=b.map(_=>360*(a.x+_)/l-180),d=b.slice(o-u,o+m).map(_=>Math.
atan(Math.sinh(Math.PI*(1-2*(a.y+_)/l)))*180/Math.PI),w=mo(e,h,d,256*l/360),{west:P,south:v,step:O,columns:N,rows:S}=e[e.length-1][0],T=(_,f,A)=>_>f-O&&_<f+A*O,
z=h.map(_=>T(_,P,N)),I=s.length-1,Z=r.map(([_,f,A])=>255<<24|A<<16|f<<8|_),V=mt(t),q=V.createImageData(c,m),k=new Int32Array(q.data.buffer);for(let _=u,f=u*c,A=0;_<
d.length;_++){if(!T(d[_],v,S)){f+=c,A+=c;continue}for(let E=0;E<c;E++,f++,A++){if(!z[E])continue;let x=w[f],B=0;for(;B<I&&x>=s[B+1];)B++;k[A]=Z[B];let $=B?x-s[B]:
1/0,M=B<I?s[B+1]-x:1/0,i=Math.min($,M);if(i>3)continue;let g=.5-i/Math.max(Math.abs(x-w[E?f-1:f+1]),Math.abs(x-w[_?f-c:f+c]),1e-4);if(g<=0)continue;let[C,R]=[r[B],
r[$<M?B-1:B+1]],G=W=>Math.round(C[W]+g*(R[W]-C[W]));k[A]=255<<24|G(2)<<16|G(1)<<8|G(0)}}V.putImageData(q,0,o)}function go(t,o){return o.some(n=>n.reduce((a,e)=>{
let s=a;for(let r=0,c=e.length-1;r<e.length;c=r++){let l=e[r],u=e[c];l.lat>t.lat!=u.lat>t.lat&&t.lng<(u.lng-l.lng)*(t.lat-l.lat)/(u.lat-l.lat)+l.lng&&(s=!s)}return s},
!1))}async function Ye({map:t,data:o,ground:n,box:a},e){let s=document.documentElement.classList.contains("plain"),r=window.matchMedia("screen and (prefers-colo\
r-scheme: dark)"),c=window.matchMedia("print"),l=$=>L.svg({pane:$,padding:.3}),u=l("land"),m=l("borders"),b={interactive:!1,smoothFactor:.6},{tiers:h}=n;function d($,M,i,g,C=!1){
if(!M.length)return;let R={...b,renderer:g,className:`ground ${$}`},G=C?L.polygon(M,R):L.polyline(M,R);i.addLayer($e(t,G,C?M.flat():M,C))}let w=L.layerGroup(),P=L.
layerGroup();for(let{land:$}of h)d("land",$,t,u,!0),await dt();let v=h.map($=>po($.land.flat(),$.edges));await dt();for(let $ of v)d("coast",$,t,u),await dt();let O=$=>h.
flatMap(M=>M[$]);d("rivers",O("rivers"),w,u),h.forEach(({lakes:$})=>d("lake",$,w,u,!0)),d("canals",O("canals"),w,u),d("borders",O("borders"),P,m),d("disputed",O(
"disputed"),P,m);let N=$=>[1,3,5].map(M=>parseInt($.slice(M,M+2),16)),S=()=>c.matches||document.documentElement.classList.contains("printing");function T(){let{
tints:$}=n.depths;return $[S()?"print":s&&r.matches?"dark":"light"].map(N)}function z($,M){for(let{west:i,south:g,step:C,columns:R,rows:G,levels:W}of $){let U=L.
latLng(M.lat,M.lng+360*Math.ceil((i-C/2-M.lng)/360)),F=Math.round((U.lng-i)/C),Y=Math.round((U.lat-g)/C);if(F<0||F>=R||Y<0||Y>=G)continue;let Q=W[Y*R+F];if(Q===
-1||h.some(({land:X})=>go(U,X)))return null;let{deepest_m:J,levels:K}=n.depths,et=X=>J*(Math.max(X,0)/(K-1))**2,nt=et(Q-.5),ot=nt<100?1:10;return{low_m:ot*Math.
floor(nt/ot),high_m:ot*Math.ceil(et(Q+.5)/ot),cell_km:Math.round(C*111.2)}}return null}async function I(){let $=n.depths.grids.map(F=>({...F,levels:Ve(F,n.depths.
levels,-1)}));if(e.depthAt=F=>z($,F),!s)return;await dt();let M=[];for(let F of $)M.push(De(F)),await dt();let i=[];function g(F,Y){for(let Q=0;Q<F.height;Q+=Xt)
We(F,[Q,Xt],Y,M,n.depths.bands,T())}let C=!1;t.on("movestart",()=>{C=!0}).on("moveend",()=>{C=!1});function R(F){let Y=performance.now()+F,Q=T(),J=C?fo:Xt;for(let K;performance.
now()<Y&&(K=i[0]);){let{tile:et,coords:nt,done:ot}=K;We(et,[K.row,J],nt,M,n.depths.bands,Q),K.row+=J,!(K.row<et.height)&&(i.shift(),ot(void 0,et))}i.length&&setTimeout(
()=>R(C?3:8),C?40:0)}let G=ct(L.GridLayer).extend({createTile(F,Y){let Q=y("canvas","leaflet-tile"),{_whole:J}=this,K=Math.min(window.devicePixelRatio||1,2)*2**
(t.getZoom()-J);return Q.width=Q.height=Math.ceil(256*Math.min(K,2)),i.push({tile:Q,row:0,coords:F,done:Y})===1&&queueMicrotask(()=>R(S()?1/0:8)),Q},_setView(F,Y,...Q){
this._whole=Math.floor(Y+1e-6),ct(L.GridLayer.prototype)._setView.call(this,F,Y,...Q)},_clampZoom(){return this._whole},repaint(){W(this).forEach(({el:F,coords:Y})=>g(
F,Y))}}),W=F=>Object.values(ct(F)._tiles),U=new G({pane:"depths",noWrap:!0,bounds:o.window,keepBuffer:1,updateWhenZooming:!1});U.on("load",()=>{a.dataset.depths=
"drawn"}),e.addLayer({key:"depths",title:"Depth",parent:"ground",group:U}),[r,c].forEach(F=>F.addEventListener("change",()=>U.repaint())),window.addEventListener(
"afterprint",()=>U.repaint()),e.paintNow=()=>{R(1/0),U.repaint(),W(U).forEach(({el:F})=>{F.style.opacity="1"})}}if(await dt(),n.depths.grids.length&&await I(),!s)
return;await dt(),e.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:w}),e.addLayer({key:"borders",title:"Borders",parent:"ground",group:P}),
await dt();let Z=Ge([...v.flat(),...O("borders"),...O("disputed")]),V=new Set(o.crossed||[]),q=document.documentElement.lang==="ar",k=.3,_=new Set(n.names.map(([
$,M,i,g,C,R])=>({kind:$,zoom:R,latlng:L.latLng(C,g),text:q&&i||M,first:$==="country"&&V.has(M)})));n.names.forEach(([$,M,i,g,C,R])=>e.addSearch({names:[M,i],kind:$.
charAt(0).toUpperCase()+$.slice(1),late:!0,open(){let G=y("h2","",y("bdi","",M)),W=L.latLng(C,g),U=$==="city"||$==="capital",F=y("span","ar",i);Object.assign(F,
{lang:"ar",dir:"rtl"}),i&&G.append(F),e.card(y("article","card of-ground",y("p","kicker",$.charAt(0).toUpperCase()+$.slice(1)),G,...U?e.hereLines(W).map(Y=>y("p",
"",Y)):[]),W),e.visit(()=>t.setView(W,Math.max(R+.5,3),{animate:!1}))}}));let f=[],A={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},E={ocean:5.5,country:8},
x=!0;function B($){let M=t.getBounds().pad(.3);_.forEach(i=>{if($+k<i.zoom||!M.contains(i.latlng))return;_.delete(i);let g=i.kind==="city"||i.kind==="capital";if(g&&
e.places.some(({latlng:G})=>Math.abs(G.lat-i.latlng.lat)<.15&&Math.abs(G.lng-i.latlng.lng)<.15))return;let R=y("span",i.kind,i.text);q&&R.classList.add("ar"),f.
push({...i,label:e.addLabel({latlng:i.latlng,element:R,beside:g,rank:(i.first?1e3:0)+10*(10-i.zoom)+(A[i.kind]||0),reach:g?0:i.kind==="ocean"?90:i.first?96:i.kind===
"country"?36:26,within:i.kind==="country"?Z:null})})}),f.forEach(({kind:i,zoom:g,label:C})=>{C.shown=x&&$+k>=g&&$<(E[i]||99),C.element.classList.toggle("near",$>=
g+1.5)}),a.dataset.scale=$<3?"world":$<5?"region":"country"}e.onDraw(B),t.on("moveend",()=>B(t.getZoom())),e.addLayer({key:"names",title:"Place names",parent:"g\
round",group:null,show:$=>{x=$}})}var te=["aria-label","aria-valuetext","title","placeholder"],yo={".":"٫",",":"٬"},bo="[^A-Za-z]*\\d[^A-Za-z]*?",wo=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
Lo=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,o=>o.replace(/[\d.,]/g,n=>n==="."||n===","?yo[n]:String.fromCharCode(1632+Number(n)))),[xo,vo]=[8294,
8297].map(t=>String.fromCharCode(t)),Ke=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${xo}${t}${vo}`:t;function Eo(t,o){let n=new Intl.PluralRules(
o),a=Object.entries(t).filter(([s])=>s.includes("{")).map(([s,r])=>{let c=s.split(/\{(\w+)\}/),l=c.filter((m,b)=>b%2===0),u=c.map((m,b)=>b%2?`(?<${m}>${m==="n"?
bo:"[^]+?"})`:wo(m)).join("");return{size:l.join("").length,pattern:new RegExp(`^${u}$`),form:r}}).sort((s,r)=>r.size-s.size);function e(s){for(let c of[s,s.charAt(
0).toLowerCase()+s.slice(1)]){let l=t[c];if(typeof l=="string")return l}for(let{pattern:c,form:l}of a){let u=c.exec(s)?.groups;if(!u)continue;return(typeof l=="\
string"?l:l[n.select(Number((u.n||"").replace(/[^\d.]/g,"")))]||l.other).replace(/\{(\w+)\}/g,(b,h)=>e(u[h])??Ke(u[h]))}if(!s.includes(", "))return null;let r=s.
split(", ").map(c=>/[A-Za-z]/.test(c)?e(c):Ke(c));return r.includes(null)?null:r.join("، ")}return e}function Je(t){let o=document.getElementById("texts");if(!o)
return;let{texts:n,numerals:a,original:e}=JSON.parse(o.textContent||"{}"),s=Eo(n,document.documentElement.lang),r=a==="arab"?Lo:b=>b,c=b=>{let h=b.trim(),d=/[A-Za-z]/.
test(h)?s(h):null;return r(d===null?b:b.replace(h,()=>d))};function l(b){let h=document.createElement("q");Object.assign(h,{lang:"en",dir:"ltr",translate:!1}),h.
textContent=b.data.slice(e.length+1),b.data=e,b.after(" ",h)}function u(b){if(b instanceof Text){let h=b.parentElement?.closest("script, style, [translate=no]");
!h&&b.data.startsWith(`${e} `)&&l(b);let d=h?b.data:c(b.data);d!==b.data&&(b.data=d)}else b instanceof Element&&!b.matches("script, style")&&(te.forEach(h=>{let d=b.
getAttribute(h),w=d&&c(d);w&&w!==d&&b.setAttribute(h,w)}),b.childNodes.forEach(u))}let m={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:te};
new MutationObserver(b=>b.forEach(({type:h,target:d,addedNodes:w})=>{h==="childList"?w.forEach(u):h==="characterData"?u(d):d instanceof Element&&te.forEach(P=>{
let v=d.getAttribute(P),O=v&&c(v);O&&O!==v&&d.setAttribute(P,O)})})).observe(t,m),u(t)}var tn=(t,o,n,a,e)=>o<t.x+t.w&&t.x<o+a&&n<t.y+t.h&&t.y<n+e,Qe=new Map;function Mo(t){let o=Qe.get(t);if(o)return o;let n=[],a=t>90?Array.from({length:17},(e,s)=>(s-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return a.forEach(e=>a.forEach(s=>n.push([e*t,s*t]))),Qe.set(t,n.sort((e,s)=>Math.hypot(...e)-Math.
hypot(...s))),n}function ko(t){let o=new Map;return t.forEach(n=>{let a=(n.x>>4)*4096+(n.y>>4),e=o.get(a);e?e.push(n):o.set(a,[n])}),(n,a,e,s,r=1/0)=>{let c=0;for(let l=n-
3>>4;l<=n+e+3>>4;l++)for(let u=a-1>>4;u<=a+s+1>>4;u++)for(let m of o.get(l*4096+u)||[])if(m.x>n-3&&m.x<n+e+3&&m.y>a-1&&m.y<a+s+1&&++c>=r)return c;return c}}function Xe(){
let t=new Map,o=({x:e,y:s,w:r,h:c},l)=>{for(let u=Math.floor(e/64);u<=(e+r)/64;u++)for(let m=Math.floor(s/64);m<=(s+c)/64;m++)if(l(t.get(u*4096+m),u*4096+m))return!0;
return!1};return{free:(e,s,r,c)=>!o({x:e,y:s,w:r,h:c},l=>!!(l&&l.some(u=>tn(u,e,s,r,c)))),take:(e,s,r,c)=>{let l={x:e,y:s,w:r,h:c};o(l,(u,m)=>(u?u.push(l):t.set(
m,[l]),!1))}}}function en(t,o){let n=t.getContainer(),a=[],e=[],s=[];function r({latlng:h,element:d,rank:w,dot:P=!1,reach:v=0,beside:O=!1,within:N=null}){let S={
latlng:h,element:d,rank:w,dot:P,reach:v,beside:O,within:N,shown:!0};return P||(d.classList.add("ground-name"),L.marker(h,{pane:"names",interactive:!1,keyboard:!1,
icon:L.divIcon({className:"name-holder",html:d,iconSize:[0,0]})}).addTo(t)),a.push(S),S}function c(){let h=t.attributionControl.getContainer(),{parentElement:d,
firstElementChild:w}=o;!h||!d||!(w instanceof HTMLElement)||(d.style.setProperty("--title",`${w.offsetHeight}px`),d.style.setProperty("--credits",`${h.offsetWidth>
n.clientWidth-180?h.offsetHeight:0}px`))}let l=!1;t.on("viewprereset",()=>{l=!0}),t.on("viewreset",()=>{l=!1});function u(){if(l)return;c();let h=t.getZoom(),d=t.
getPixelBounds().getTopLeft(),w=t.getSize(),P=Xe(),v=Xe(),O=[],N={zoom:h,origin:d,size:w,free:P.free,take:P.take,inside:(f,A,E,x)=>f>2&&A>2&&f+E<w.x-2&&A+x<w.y-
22,crossed:()=>0},{free:S,take:T,inside:z}=N,I=n.getBoundingClientRect();[o,st("tools"),...n.querySelectorAll(".leaflet-control")].forEach(f=>{let{left:A,top:E,
width:x,height:B}=f.getBoundingClientRect();f!==o&&!x||(T(A-I.left,E-I.top,x,B),O.push({x:A-I.left,y:E-I.top,w:x,h:B}))}),a.forEach(({element:f,within:A})=>{A&&
f.classList.remove("less")});let Z=L.bounds([-200,-200],w.add([200,200])),V=a.filter(f=>f.shown).map(f=>({...f,at:t.project(f.latlng,h).subtract(d)})).filter(f=>Z.
contains(f.at)).map(f=>({...f,w:f.element.offsetWidth,h:f.element.offsetHeight})),q=new Set(V.map(({element:f})=>f));V.filter(f=>f.dot).forEach(({at:{x:f,y:A}})=>T(
f-7,A-7,14,14));let k=N.crossed=ko(s.flatMap(f=>f(h,d)).filter(f=>z(f.x,f.y,0,0)));a.forEach(({element:f})=>{q.has(f)||(f.dataset.side="none")}),V.sort((f,A)=>Number(
A.dot)-Number(f.dot)||A.rank-f.rank),V.filter(f=>f.dot).forEach(({element:f,at:A,rank:E,w:x,h:B})=>{let $=[["right",A.x+9,A.y-B/2],["left",A.x-9-x,A.y-B/2],["ab\
ove",A.x-x/2,A.y-9-B],["below",A.x-x/2,A.y+9]],M=([,C,R])=>!z(C,R,x,B)||!v.free(C,R,x,B)?1/0:(S(C,R,x,B)?0:40)+k(C,R,x,B)+(O.some(G=>tn(G,C,R,x,B))?300:0),i=$.reduce(
(C,R)=>M(R)<M(C)?R:C),g=M(i)<[h<4?0:1,3,h<3.5?30:1/0,1/0][E]?i:null;f.dataset.side=g?g[0]:"none",g&&(T(g[1],g[2],x,B),v.take(g[1],g[2],x,B))}),e.forEach(f=>f(N));
let _=256*2**h;V.filter(f=>!f.dot).forEach(({element:f,at:{x:A,y:E},reach:x,beside:B,within:$,...M})=>{let{w:i,h:g}=M,C=()=>B?3:i/2,R=()=>Mo(x).find(([W,U])=>{let F=A+
W-C(),Y=E+U-g/2;return z(F,Y,i,g)&&S(F-2,Y-2,i+4,g+4)&&!k(F,Y,i,g,1)&&(!$||$([(A+d.x)/_,(E+d.y)/_],[(F+d.x)/_,(Y+2+d.y)/_,i/_,(g-4)/_]))}),G=R();if(!G&&$){let W=f.
classList.contains("near")?.76:.95;[i,g]=[i*W,g*W],G=R(),f.classList.toggle("less",!!G)}f.dataset.side=G?"on":"none",G&&(f.style.translate=`${G[0]}px ${G[1]}px`,
T(A+G[0]-C()-3,E+G[1]-g/2-3,i+6,g+6))})}return{addLabel:r,layout:u,onLayout:h=>{e.push(h)},addInk:h=>{s.push(h)}}}var So=12,Ao=1.2,$o=3;function Co(){let{_draw:t,_fillStroke:o}=ct(L.Canvas.prototype),n=ct(L.Canvas).extend({_draw(){t.call(this),this._ctx.globalCompositeOperation=
"destination-out",this._within=!0,t.call(this),this._within=!1,this._ctx.globalCompositeOperation="source-over"},_fillStroke(a,e){let{options:s}=e,{weight:r}=s;
this._within&&(s.weight=Math.max(r-2*Ao,0)),o.call(this,a,e),s.weight=r}});return new n({pane:"band-edges",padding:.1})}function nn(t,o){t.createPane("band-edge\
s").style.zIndex="403";let n=Co();return o.forEach(a=>{for(let e=0;a.accuracy_m&&e<a.latlngs.length-1;){let s=e+1;for(;s<a.latlngs.length-1&&Math.abs(a.latlngs[s+
1].lat-a.latlngs[e].lat)<1;)s++;let r=a.latlngs.slice(e,s+1),c={interactive:!1,noClip:!0,smoothFactor:1};a.bands.push({band:L.polyline(r,{...c,pane:"bands",className:a.
routes.length>1?"band shared":`band route-${a.routes[0]}`}),edge:L.polyline(r,{...c,renderer:n,opacity:1})}),e=s}}),(a,e)=>{let s=getComputedStyle(document.documentElement),
r=t.getSize(),c=Math.min(r.x,r.y)/$o;o.forEach(l=>{let u=l.latlngs[l.latlngs.length>>1].lat,m=e(l),b=l.accuracy_m||0,h=m.length>0&&b>So*Et(u,a),d=s.getPropertyValue(
l.routes.length>1?"--soft":`--route-${l.routes[0]%14}`).trim();l.bands.forEach(({band:w,edge:P})=>{let v=w.getLatLngs(),O=(v[0].lat+v[v.length-1].lat)/2,N=2*b/Et(
O,a),[S,T]=N>c?[P,w]:[w,P];T.remove(),h?S.addTo(t).setStyle({weight:N,color:d}):S.remove()})})}}var No=520,Oo="600 11px ",To=.4;function _o(t){let o=[];return t.forEach(n=>{let a=o[o.length-1];a&&a[a.length-1].distanceTo(n[0])<8?a.push(...n):o.push([...n])}),
o}function*Bo(t,o,n){for(let a=0;a<t.length;a+=3){let e=a,s=0;for(;e+1<t.length&&s<n+14;)s+=t[e+1].distanceTo(t[e]),e++;if(s<n+14)continue;let r=t.slice(a,e+1);
r.some(c=>c.x<8||c.y<8||c.x>o.x-8||c.y>o.y-24)||r[0].distanceTo(r[r.length-1])<.96*s||(yield[r,a*6])}}var Po=(t,o,n)=>t.every(a=>!n(a.x+o.x-2,a.y+o.y-3,4,6,1));
function on({map:t,routes:o,usersOf:n},a){let e=L.svg({pane:"along",padding:.2}).addTo(t),s=mt(document.createElement("canvas"));s.font=Oo+getComputedStyle(document.
body).fontFamily;let r=new Map,c=v=>{let O=r.get(v)??s.measureText(v).width+To*v.length;return r.set(v,O),O},l=null,u=-1,[m,b]=["",""].map(()=>L.SVG.create("g"));
ct(e)._rootGroup.append(m,b);function h(v){let O=[];return o.forEach((N,S)=>{if(!N.shown||v>=0&&S!==v)return;let T=null;N.parts.forEach(z=>{let I=v>=0?[]:n(z.leg).
filter(V=>V<S&&o[V].parts.some(q=>q.number===z.number&&q.system===z.system));if(!z.system||I.length){T=null;return}let Z=v>=0?z.complete:z.seen;T&&T.name===z.system?
T.seen.push(...Z):O.push(T={name:z.system,r:S,seen:[...Z]})})}),O.map(N=>({...N,seen:_o(N.seen)}))}function d(v,O,N,S){let T=L.SVG.create("path"),z=L.SVG.create(
"text"),I=L.SVG.create("textPath");return T.setAttribute("d","M"+N.map(({x:Z,y:V})=>`${Z.toFixed(1)} ${V.toFixed(1)}`).join("L")),T.setAttribute("id",O),T.setAttribute(
"class","along-path"),I.setAttribute("href",`#${O}`),I.setAttribute("startOffset","50%"),I.textContent=v,z.setAttribute("class",S),z.append(I),[T,z]}function w({
origin:v,size:O,free:N,take:S,crossed:T},z){let I=z<0?m:b;I.replaceChildren();let Z=t.getPixelOrigin().subtract(v);h(z).forEach((V,q)=>{let k=c(V.name),_=-1/0,f=0,
A=V.seen.flatMap(E=>{let x=f;return f+=6*E.length,[...Bo(E,O,k)].map(([B,$])=>({piece:B,at:x+$}))});for(let{piece:E,at:x}of A){if(x-_<No)continue;let $=E[E.length-
1].x<E[0].x?E.reverse():E,M=$[$.length-1].subtract($[0]),i=Math.hypot(M.x,M.y),g=L.point(M.y/i,-M.x/i),C=[5,-15].find(U=>Po($,g.multiplyBy(U+5),T))??(z>=0?5:void 0);
if(C===void 0)continue;let R=$.map(U=>U.add(g.multiplyBy(C)));if(R.slice(1).reduce((U,F,Y)=>U+F.distanceTo(R[Y]),0)<k+4)continue;let W=$.filter((U,F)=>F%2===0).
map(U=>U.add(g.multiplyBy(C+5)));z<0&&!W.every(({x:U,y:F})=>N(U-6,F-6,12,12))||(z<0&&W.forEach(({x:U,y:F})=>S(U-6,F-6,12,12)),_=x,I.append(...d(V.name,`along-${z}\
-${q}-${x}`,R.map(U=>U.subtract(Z)),`along route-${V.r}${z<0?"":" hot"}`)))}})}function P(v){u=v,b.replaceChildren(),v>=0&&l&&w(l,v),m.style.display=v>=0&&b.childElementCount?
"none":""}return a.onLayout(v=>{l=v,w(v,-1),P(u)}),P}var Ot=4,Io=20,sn=6,jo=44,Ro=140,zo=8,Do=[24e5,12e5,6e5,3e5],an=t=>Math.min(2.5+1.2*t,20),cn=t=>t.slice(1).reduce((o,n,a)=>o+n.distanceTo(t[a]),0),rn=t=>L.point(
t.x+t.ox,t.y+t.oy);function ee(t,o){let n=[];return t.forEach((a,e)=>{let s=n[n.length-1],r=o(a);s&&s.value===r?s.to=e+1:n.push({value:r,from:e,to:e+1})}),n}function ln(t){
for(let o=0;o<2;o++){let n=t.map(a=>a.map(({users:e,close:s})=>s.some(r=>r.users.length>e.length||r.users.some(c=>!e.includes(c)))?[...new Set([...e,...s.flatMap(
r=>r.users)])].sort((r,c)=>r-c):e));t.forEach((a,e)=>a.forEach((s,r)=>{s.users=n[e][r]}))}t.forEach(o=>{ee(o,n=>n.users.length>1).forEach(({value:n,from:a,to:e})=>{
let s=n&&cn(o.slice(a,e).map(r=>L.point(r.x,r.y)))>=Io;for(let r=a;r<e;r++){let c=0,l=0;for(let u=Math.max(a,r-sn);u<Math.min(e,r+sn+1);u++,l++)c+=o[u].users.length;
o[r].count=s?Math.round(c/l):0}})})}function un({map:t,routes:o},n){["trunk-edges","trunks"].forEach((m,b)=>{t.createPane(m).style.zIndex=String(404+b)});let a=new Map,
e=[],s=new Map;function r(m){n.visit(()=>{for(let b of Do)if(n.frame(m.toBounds(b)),t.getZoom()>=Ot)return;t.setView(m,Ot,{animate:!1})})}function c(m){let b=a.
get(m);if(b)return b;let h=an(m),d={pane:"trunks",interactive:!1,smoothFactor:0},w=L.polyline([],{pane:"hits",className:"hit",weight:Math.max(h,18),smoothFactor:0,
bubblingMouseEvents:!1});w.on("click",v=>r(v.latlng)),w.on("mouseover",()=>n.highlight(-1));let P=[L.polyline([],{...d,pane:"trunk-edges",className:"trunk-edge",
weight:h+3}),L.polyline([],{...d,className:"trunk",weight:h}),w];return a.set(m,P),P}function l(m){e=[];let b=new Map;o.forEach(({shown:h,dots:d})=>{h&&(ee(d,w=>w.
count).forEach(({value:w,from:P,to:v})=>{if(!w)return;let O=d.slice(Math.max(P-1,0),v+1).map(rn),N=b.get(w)||[];b.set(w,N),N.push(L.LineUtil.simplify(O,.4).map(
S=>t.unproject(S,m)))}),ee(d,w=>w.count?w.users.join():"").forEach(({value:w,from:P,to:v})=>{w&&e.push({points:d.slice(P,v).map(rn),users:d[P].users})}))}),b.forEach(
(h,d)=>c(d).forEach(w=>w.setLatLngs(h).addTo(t))),a.forEach((h,d)=>{b.has(d)||h.forEach(w=>w.remove())})}function u(m,b){let h=s.get(m);if(h)return h;let d=y("b\
utton","trunk-count",`${b.length} routes`);d.type="button",d.setAttribute("aria-label",`${b.length} routes: show them apart`),d.title=`Their numbers: ${b.map(v=>v+
1).join(", ")}`;let P={marker:L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:"trunk-holder",html:d,iconSize:[0,0]})}),button:d,open:()=>{}};
return L.DomEvent.disableClickPropagation(d),d.addEventListener("keydown",v=>v.stopPropagation()),d.addEventListener("click",()=>P.open()),P}return n.onLayout(({
zoom:m,origin:b,size:h,free:d,take:w})=>{let P=new Map,v=new Map,O=e.map(({points:N,users:S})=>({users:S,points:N.map(T=>T.subtract(b)).filter(({x:T,y:z})=>T>40&&
z>14&&T<h.x-40&&z<h.y-30)})).map(N=>({...N,length:cn(N.points)})).filter(({length:N})=>N>=jo).sort((N,S)=>S.users.length-N.users.length||S.length-N.length);for(let{
points:N,users:S}of O){if(P.size>=zo)break;let T=S.join(),z=v.get(T)||[],I=62,Z=22,V=[.5,.4,.6,.3,.7,.2,.8].map(f=>N[Math.floor(f*N.length)]).find(f=>d(f.x-I/2,
f.y-Z/2,I,Z)&&z.every(A=>A.distanceTo(f)>Ro));if(!V)continue;w(V.x-I/2,V.y-Z/2,I,Z),v.set(T,[...z,V]);let q=`${T} ${z.length}`,k=u(q,S),_=t.unproject(V.add(b),m);
k.open=()=>r(_),k.marker.setLatLng(_).addTo(t),P.set(q,k)}s.forEach(({marker:N,button:S},T)=>{P.has(T)||(S===document.activeElement&&t.getContainer().focus({preventScroll:!0}),
N.remove())}),s=P}),n.addInk((m,b)=>e.flatMap(({points:h,users:d})=>{let w=an(d.length)/3;return h.map(P=>P.subtract(b)).flatMap(({x:P,y:v})=>[{x:P,y:v},{x:P-w,
y:v-w},{x:P+w,y:v+w}])})),{draw:l}}var Fo=5,Zo=5,fn=18,Go=4e4,Ut=t=>t.km??NaN;function Uo(t,o,n){let a=[t[0]];for(let e=1;e<t.length;e++){let s=t[e-1],r=t[e],c=L.LineUtil.clipSegment(s,r,n);if(c){
let[l,u]=c,m=Math.max(Math.ceil(l.distanceTo(u)/o),1),b=s.distanceTo(r)||1;for(let h=0;h<=m;h++){let d=l.multiplyBy(1-h/m).add(u.multiplyBy(h/m));d.km=Ut(s)+(Ut(
r)-Ut(s))*s.distanceTo(d)/b,a.push(d)}}a.push(r)}return a.filter((e,s)=>!s||e.x!==a[s-1].x||e.y!==a[s-1].y)}function qo(t,o,n){let a=[],e=null;for(let s=1;s<t.length;s++){
let r=L.LineUtil.clipSegment(t[s-1],t[s],n);if(!r)continue;let[c,l]=r,u=Math.max(Math.ceil(c.distanceTo(l)/o),1);(!e||!e.equals(c))&&a.push([c]);for(let m=1;m<=
u;m++)a[a.length-1].push(c.multiplyBy(1-m/u).add(l.multiplyBy(m/u)));e=l}return a}function Vo(t){let o=[0];for(let n=1;n<t.length;n++)o.push(o[n-1]+Math.hypot(t[n].
x-t[n-1].x,t[n].y-t[n-1].y));for(let n=0,a=0,e=0,s=0,r=0;n<t.length;n++){for(;e<t.length&&o[e]<=o[n]+fn;)s+=t[e].mx,r+=t[e].my,e++;for(;o[a]<o[n]-fn;)s-=t[a].mx,
r-=t[a].my,a++;t[n].ox=s/(e-a),t[n].oy=r/(e-a)}}function ne(t){if(!t.metres){let o=t.metres=[0];t.latlngs.slice(1).forEach((n,a)=>o.push(o[a]+Bt(t.latlngs[a],n).
m))}return t.metres}function dn({leg:t,from_km:o,backwards:n},a){let e=ne(t),s=e[e.length-1],r=s?t.km*a/s:0;return o+(n?t.km-r:r)}function hn({map:t,data:o},n){
let a=o.legs.map(k=>({...k,latlngs:k.line,bands:[]})),e=k=>[k.casing,k.line,k.over,k.hit].flatMap(_=>_||[]),s=o.routes.map((k,_)=>{let f=0,A=k.legs.map(([M,i],g)=>{
let C=a[M],R=k.standings[g]||"",G=C.schematic?"schematic":C.modelled?"modelled":"known",W=`${C.medium} ${G} route-${_} ${R}`.trim(),U={interactive:!1,smoothFactor:0,
weight:C.medium==="land"?4:2.5},F={leg:C,number:M,backwards:i,system:k.systems[g],from_km:f,plain:[],dots:[],points:[],apart:[],seen:[],complete:[],casing:L.polyline(
[],{...U,pane:"casings",className:`casing ${W}`}),line:L.polyline([],{...U,pane:"lines",className:`line ${W}`}),over:R==="gone"?L.polyline([],{...U,pane:"lines",
className:`over ${W}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${W}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return f+=C.km,F.hit.on("cli\
ck",Y=>{n.openRoute(n.routeNear(Y.latlng)||{r:_,part:F},Y.latlng)}),F.hit.on("mousemove",Y=>n.highlight((n.routeNear(Y.latlng)||{r:_}).r)),F.hit.on("mouseout",()=>n.
highlight(-1)),F}),E=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${_}`,html:String(_+1),iconSize:[20,20]})}).on("c\
lick",()=>n.open("route",_,E.getLatLng())),x=L.layerGroup(A.flatMap(e)),B=L.latLngBounds(A.flatMap(M=>M.leg.latlngs));return{parts:A,label:E,group:x,bounds:B,shown:!0,
away:!1,since:k.since,until:k.until,dots:[],wanted:!0}}),r=k=>k.routes.filter(_=>s[_].shown),c=k=>!n.only||n.only.includes(k),l=new Map,u=new Set,m=nn(t,a);function b(k){
m(k,_=>r(_).filter(f=>(u.size?u.has(f):c(f))&&!n.failed.has(f)))}let h=null;function d(k,_){k.forEach(({route:x,r:B})=>x.parts.forEach($=>{let M=o.comparison&&B<
o.comparison.paired?ne($.leg):null,i=L.LineUtil.simplify($.leg.latlngs.map((g,C)=>{let R=t.project(g,_);return M&&(R.km=dn($,M[C])),R}),.8);$.plain=$.backwards?
i.reverse():i}));let f=t.getPixelBounds(),A=f.getSize().multiplyBy(.7),E=L.bounds(f.getTopLeft().subtract(A),f.getBottomRight().add(A));h=E,k.forEach(({route:x,
r:B})=>{let $=x.dots=x.parts.flatMap(M=>Uo(M.plain,6,E).map(i=>({x:i.x,y:i.y,km:Ut(i),r:B,part:M,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[B],close:[],count:0})));$.
forEach((M,i)=>{let g=$[Math.max(i-1,0)],C=$[Math.min(i+1,$.length-1)],R=Math.hypot(C.x-g.x,C.y-g.y)||1;M.dx=(C.x-g.x)/R,M.dy=(C.y-g.y)/R})})}function w(k,_){let f=Zo+
2,A=new Map,E=(M,i)=>Math.floor(M/f)*67108864+Math.floor(i/f),x=M=>_?!n.failed.has(M):c(M),B=k.filter(({r:M})=>x(M));B.forEach(({route:M})=>M.dots.forEach(i=>{let g=E(
i.x,i.y),C=A.get(g);C?C.push(i):A.set(g,[i])}));let $=k.reduce((M,{route:i})=>M+i.dots.length,0)<=Go;B.forEach(({route:M,r:i})=>M.dots.forEach(g=>{let C=new Map(
[[i,g]]);for(let et=0;$&&et<9;et++){let nt=g.x+(Math.floor(et/3)-1)*f,ot=g.y+(et%3-1)*f;for(let X of A.get(E(nt,ot))||[]){if(X.r===i)continue;let it=Math.hypot(
X.x-g.x,X.y-g.y),Tt=C.get(X.r);it>f||Math.abs(X.dx*g.dx+X.dy*g.dy)<.8||(!Tt||it<Math.hypot(Tt.x-g.x,Tt.y-g.y))&&C.set(X.r,X)}}let R=r(g.part.leg).filter(x),G=[...new Set(
[...C.keys(),...R])].sort((et,nt)=>et-nt);if(G.length<2)return;let W=[...C.values()],U=C.get(G[0])||g;_&&Object.assign(g,{users:G,close:W});let F=_?G.filter(et=>u.
has(et)):G,Y=R.includes(G[0])&&!C.has(G[0])?T(G[0],g.part):1,Q=Math.min(Fo,Math.max(3.6,24/F.length),80/F.length)*Y,J=F.includes(i)?(F.indexOf(i)-(F.length-1)/2)*
Q:0,K=W.reduce((et,nt)=>[et[0]+nt.x/W.length,et[1]+nt.y/W.length],[0,0]);g.mx=K[0]-g.x-U.dy*J,g.my=K[1]-g.y+U.dx*J})),_&&ln(B.map(({route:M})=>M.dots))}n.choose=
(k,_)=>{let f=[...u].join();l.set(k,_),u=new Set([...l.values()].flat().sort((A,E)=>A-E)),f!==[...u].join()&&(t.getZoom()<Ot?n.redraw():b(t.getZoom()))};let P=-1;
function v(k){let _=t.getZoom(),f=P===k||u.has(k);s[k].parts.forEach(A=>{let E=(f?[A.points]:A.apart).map(x=>L.LineUtil.simplify(x,.4).map(B=>t.unproject(B,_)));
e(A).forEach(x=>x.setLatLngs(E))})}let O=un({map:t,routes:s},n);function N(k){let _=s.map((f,A)=>({route:f,r:A})).filter(({route:f})=>f.shown);d(_,k),w(_,k<Ot),
_.forEach(({route:f,r:A})=>{Vo(f.dots),f.parts.forEach(E=>{E.dots=[]}),f.dots.forEach(E=>E.part.dots.push(E)),f.parts.forEach(E=>{E.points=E.dots.map(x=>L.point(
x.x+x.ox,x.y+x.oy))}),f.parts.forEach((E,x)=>{let B=f.parts[x+1],$=B?[...E.dots,B.dots[0]]:E.dots;E.points=$.map(M=>L.point(M.x+M.ox,M.y+M.oy)),E.apart=[[]],$.forEach(
(M,i)=>{let g=E.apart[E.apart.length-1];!M.count||i&&!$[i-1].count?g.push(E.points[i]):g.length&&E.apart.push([])}),E.apart=E.apart.filter(M=>M.length>1)}),v(A)}),
O.draw(k),S.forEach(f=>f(k))}let S=[];n.onLines=k=>{S.push(k)};function T(k,_){let f=s[k].parts.find(A=>A.number===_.number);return f&&f.backwards!==_.backwards?
-1:1}n.routeNear=(k,_=10)=>{let f=t.project(k,t.getZoom()),A=null,E=_;return s.forEach((x,B)=>{x.shown&&x.parts.forEach($=>{for(let M=1;M<$.points.length;M++){let i=L.
LineUtil.pointToSegmentDistance(f,$.points[M-1],$.points[M]);i<E&&(E=i,A={r:B,part:$})}})}),A},n.addInk((k,_)=>{let f=L.bounds(_,_.add(t.getSize())),A=E=>qo(E,6,
f).map(x=>x.map(B=>B.subtract(_)));return s.flatMap((E,x)=>E.shown?E.parts.flatMap(B=>(B.complete=A(B.points),B.seen=u.has(x)?B.complete:B.apart.flatMap(A),B.seen.
flat())):[])});let z=[.5,.4,.6,.3,.7,.2,.8,.1,.9];n.onLayout(({zoom:k,origin:_,size:f,free:A,take:E})=>{s.forEach(x=>{if(x.label.remove(),!x.shown)return;let B=x.
parts.flatMap(i=>i.seen.map(g=>({piece:g,users:g.length?r(i.leg).length:0})));B.sort((i,g)=>i.users-g.users||g.piece.length-i.piece.length);let M=B.flatMap(({piece:i})=>z.
map(g=>i[Math.floor(g*i.length)])).find(({x:i,y:g})=>i>14&&g>14&&i<f.x-14&&g<f.y-14&&A(i-11,g-11,22,22));M&&(E(M.x-11,M.y-11,22,22),x.label.setLatLng(t.unproject(
M.add(_),k)).addTo(t))})});let I=on({map:t,routes:s,usersOf:r},n);n.highlight=k=>{if(k===P)return;let _=P;P=k,t.getZoom()<Ot&&[_,k].forEach(f=>{s[f]?.shown&&v(f)}),
document.documentElement.classList.toggle("has-hot",k>=0),document.querySelectorAll(".hot").forEach(f=>f.classList.remove("hot")),I(k),k>=0&&document.querySelectorAll(
`.route-${k}`).forEach(f=>f.classList.add("hot"))};let Z=k=>{if(k instanceof SVGPathElement)return-2;let _=k instanceof Element&&k.closest("[class*=route-], [da\
ta-route]");if(!_)return-1;let f=/(?:^| )route-(\d+)(?: |$)/.exec(_.getAttribute("class")||"");return Number(f?f[1]:_.getAttribute("data-route")||-1)};["mouseov\
er","focusin"].forEach(k=>document.addEventListener(k,_=>{let f=Z(_.target);f>-2&&n.highlight(f)})),document.addEventListener("focusout",()=>n.highlight(-1)),n.
kpAt=({part:k},_)=>{let{leg:f}=k,A=ne(f),E=t.project(_,t.getZoom()),x=f.latlngs.map(M=>t.project(M,t.getZoom())),B=1/0,$=0;for(let M=1;M<x.length;M++){let[i,g]=[
x[M-1],x[M]],C=g.subtract(i),R=C.x**2+C.y**2,G=E.subtract(i),W=R?Math.min(Math.max((G.x*C.x+G.y*C.y)/R,0),1):0,U=E.distanceTo(i.add(C.multiplyBy(W)));U<B&&(B=U,
$=A[M-1]+W*(A[M]-A[M-1]))}return dn(k,$)},n.openRoute=(k,_)=>{let f=n.open("route",k.r,_,k.part.number),{leg:A}=k.part,E=A.accuracy_m===null?NaN:A.accuracy_m/1e3,
x=E>0?Math.min(2,1-Math.floor(Math.log10(2*E))):2,B=10**-x,$=Math.max(0,x),M=(Math.round(n.kpAt(k,_)/B)*B).toLocaleString("en",{minimumFractionDigits:$,maximumFractionDigits:$}),
i=Number.isNaN(E)?"accuracy not known":`± ${E} km`,g=y("p","kp",y("b","",`KP ${M} km`),` along the route from its start, ${i}. ${n.hereLines(_).join(". ")}.`);
return ut(f,"h2").after(g),f};let V=k=>document.querySelector(`[data-route="${k}"]`);function q(k,_){let f=k.wanted&&!k.away,A=V(_);if(A){let E=A.querySelector(
"input");E&&(E.checked=k.wanted),A.classList.toggle("off",!f),ut(A,".when").textContent=k.away?` (not in ${n.year})`:""}k.shown!==f&&(k.shown=f,f?k.group.addTo(
t):k.group.remove())}n.routes=s,n.legs=a,s.forEach((k,_)=>{k.group.addTo(t);let f=V(_),A=f&&ut(f,".go"),E=A?.textContent??`Route ${_+1}`,x=n.addLayer({key:`rout\
e-${_}`,title:E,parent:"routes",show:M=>{k.wanted=M,q(k,_)},mark:()=>y("span",`number route-${_}`,String(_+1))}),B=()=>{n.open("route",_,null),n.visit(()=>n.frame(
k.bounds))};n.addSearch({names:[E,A?.title],kind:`route ${_+1}`,open:B});let $=f&&f.querySelector("input");$&&$.addEventListener("change",()=>x.set($.checked)),
A&&A.addEventListener("click",B)}),n.onYear(k=>s.forEach((_,f)=>{_.away=k!==null&&(_.since!==null&&k<_.since||_.until!==null&&k>_.until),q(_,f)}),s.flatMap(k=>[
k.since,k.until])),n.onDraw(N),t.on("moveend",()=>{let k=t.getPixelBounds();h&&!h.contains(k)&&N(t.getZoom())}),n.onDraw(b)}function pn(t,o,n,a){let e=t.getContainer(),s=st("panel-toggle"),r=st("card"),c=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),l=L.control.zoom().addTo(t),
u=()=>document.body.classList.contains("comparing"),m=!0,b=0;function h(){let q=!r.hidden,k=m&&!q;s.setAttribute("aria-expanded",String(k)),st("panel-body").hidden=
!k,o.classList.toggle("closed",!k&&!q),o.classList.toggle("carded",q),e.parentElement?.parentElement?.classList.toggle("covered",k||q),cancelAnimationFrame(b),b=
requestAnimationFrame(a)}function d(q){m=q,q&&I.close(),h()}s.addEventListener("click",()=>d(s.getAttribute("aria-expanded")!=="true"));function w(){let{width:q,
height:k}=o.getBoundingClientRect(),_=o.classList.contains("closed"),f=t.attributionControl.getContainer()?.offsetHeight??0;if(!pt())return o.getBoundingClientRect().
left>=e.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,f+24]}:_?{paddingTopLeft:[76,k+34],paddingBottomRight:[60,f+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[q+60,50]};let A=e.getBoundingClientRect(),E=_?null:o.getBoundingClientRect(),x=E&&E.top<A.top+40,B=E&&!x?Math.max(A.bottom-E.top,0)+14:
f+62,$=x?Math.max(A.right-E.left,0)+20:30,M=e.clientHeight<330;return{paddingTopLeft:[30,M||!_?20:k+26],paddingBottomRight:[Math.min($,A.width/2),Math.min(M?56:
B,A.height*.6)]}}function P(q){t.fitBounds(q,{...w(),animate:!1})}let v=null,O=()=>({at:t.getCenter(),zoom:t.getZoom()}),N=()=>{let q=O();return v!==null&&q.zoom===
v.to.zoom&&t.project(q.at).distanceTo(t.project(v.to.at))<2};function S(q){cancelAnimationFrame(b),requestAnimationFrame(()=>{let k=N()&&v?v.from:O();t.fire("vi\
sit"),q(),v={from:k,to:O()}})}function T(){if(!v||!N())return!1;let{from:q}=v;return v=null,t.fire("visit"),t.setView(q.at,q.zoom,{animate:!1}),!0}function z(){
let{paddingTopLeft:q,paddingBottomRight:k}=w();t.options.minZoom=0;let _=t.getBoundsZoom(n.bounds,!1,L.point(q[0]+k[0],q[1]+k[1])),f=Math.floor(4*Math.min(t.getBoundsZoom(
n.window,!0),_))/4;t.getZoom()<f&&t.setZoom(f,{animate:!1}),t.setMinZoom(f)}let I=Ho(t,r,h);function Z(){c.setPosition("bottomleft"),l.setPosition(pt()?"bottomr\
ight":"bottomleft"),d(!pt()&&!u())}let V=t.attributionControl.getContainer();return V?.addEventListener("click",q=>{q.target instanceof Element&&q.target.closest(
"a")||V.classList.toggle("open")}),Z(),me(Z),P(n.bounds),{expand:d,frame:P,visit:S,back:T,limit:z,card:I.open,closeCard:I.close}}function Ho(t,o,n){let a=ut(o,"\
.card-body"),e=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),s=null;function r(){if(!s)return!1;let{gone:l,from:u}=s,m=o.contains(
document.activeElement);return s=null,e.remove(),o.hidden=!0,a.replaceChildren(),l(),n(),u&&u.isConnected&&m&&u.focus({preventScroll:!0}),!0}function c(l,u,m=()=>{}){
let b=document.activeElement,h=o.contains(b),d=b===document.body?null:b,w=h&&s?s.from:d,P=h||!!(w&&w.matches(":focus-visible")),v=s;return s=null,v?.gone(),s={gone:m,
from:w},a.replaceChildren(l),a.scrollTop=0,u?e.setLatLng(u).addTo(t):e.remove(),o.hidden=!1,n(),P&&o.focus({preventScroll:!0}),l}return{open:c,close:r}}var oe=[Ye,hn,_e,Pe,Re],Wo=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],se=null,ae=null,re=null;ct(window).$||=t=>{let o=document.createElement("template");return o.innerHTML=
String(t).trim(),[o.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),ct(L.PosAnimation).include({run(t,o){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,o),this.fire("step").fire("end")}}));
function Yo(t){let{crs:o=L.CRS.EPSG3857}=t.options;o===L.CRS.EPSG3857&&(t.project=(n,a=t.getZoom())=>{let e=L.latLng(n),s=2**a;if(e.ofLat!==e.lat||e.ofLng!==e.lng){
let{x:r,y:c}=o.latLngToPoint(e,0);Object.assign(e,{ofLat:e.lat,ofLng:e.lng,u:r,v:c})}return new L.Point((e.u||0)*s,(e.v||0)*s)})}async function mn(t){Je(document.
body);let o=JSON.parse(st("data").dataset.view||""),n=t.getContainer(),a=st("panel");Wo.forEach(([b,h])=>{t.createPane(b).style.zIndex=String(h)}),n.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),Yo(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(st("credits").innerHTML),n.setAttribute("role","application"),n.setAttribute("aria-roledescri\
ption","map");let e=!1,{layout:s,...r}=en(t,a),{limit:c,...l}=pn(t,a,o,()=>{e&&s()});o.icon&&(delete ct(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
o.icon));let u=Qo(t,{...r,...l,layout:s},()=>e);t.setMaxBounds(o.window),c(),t.on("resize",c),n.setAttribute("aria-busy","true");let m={map:t,box:n,panel:a,...await Jo(
o,n)};for(let b of oe)await b(m,u),await dt();e=!0;for(let b of u.drawing())b(),await dt();n.removeAttribute("aria-busy"),Ko(t,u),[se,ae,re]=[t,m,u]}function Ko(t,{
redraw:o,layout:n,drawing:a}){let e=t.getContainer(),s=!1,r=0;function c([l,...u]){cancelAnimationFrame(r),r=requestAnimationFrame(()=>{r=0,l(),u.length?c(u):e.
classList.remove("unplaced")})}t.on("zoomanim dragstart visit",()=>{s=!0}),t.on("zoomend",()=>{s?e.classList.add("unplaced"):o()}),t.on("moveend",()=>{s?c(e.classList.
contains("unplaced")?a():[n]):n(),s=!1}),t.on("viewreset",()=>{r||n()})}async function Jo(t,o){try{let n=[];for(let c of["ground","data"])n.push(await Ue(st(c).
textContent||"",(l,u)=>new L.LatLng(l,u))),await dt();let[a,e]=n,{features:s,...r}=e;return await dt(),{data:{...r,...t},ground:a,features:qe(s)}}catch(n){let a=y(
"p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");
throw a.setAttribute("role","alert"),o.append(a),n}}function Qo(t,o,n){let a=[],e=[],s=!1,r=()=>[...a.map(m=>()=>m(t.getZoom())),o.layout],c=()=>r().forEach(m=>m());
function l(){!n()||s||(c(),e.forEach(m=>m()),u.state.changed())}let u={...o,redraw:c,drawing:r,year:null,only:null,failed:new Set,layers:[],entries:[],years:[],
dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(m,b,h)=>{u.state.entries.set(m,{get:b,set:h})}},depthAt:()=>null,paintNow:()=>{},
routeNear:()=>null,kpAt:()=>NaN,openRoute:(m,b)=>u.open("route",m.r,b),highlight:()=>{},choose:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],
open:(m,b,h)=>u.card(y("div"),h),show:()=>{},find:()=>[],onDraw:m=>{a.push(m)},onLayers:m=>{e.push(m)},addSearch:m=>{u.entries.push(m)},onYear:(m,b=[])=>{u.years.
push(m),b.forEach(h=>u.dates.add(h))},together(m){let b=s;s=!0,m(),s=b,l()},addLayer({key:m,title:b,group:h,shown:d=!0,parent:w="",count:P=null,show:v=null,mark:O=null}){
let N={key:m,title:b,parent:w,count:P,mark:O,first:d,shown:!1,set(S){N.shown!==S&&(N.shown=S,h&&(S?h.addTo(t):h.remove()),v&&v(S),l())}};return u.layers.push(N),
N.set(d),N}};return u}oe.splice(-1,0,ve);return Sn(Xo);})();
