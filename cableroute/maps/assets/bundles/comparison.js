var cableroute=(()=>{var Dt=Object.defineProperty;var nn=Object.getOwnPropertyDescriptor;var on=Object.getOwnPropertyNames;var sn=Object.prototype.hasOwnProperty;var an=(t,n)=>{for(var s in n)Dt(t,s,{get:n[s],enumerable:!0})},rn=(t,n,s,r)=>{if(n&&typeof n=="object"||typeof n=="function")for(let e of on(n))!sn.call(t,e)&&
e!==s&&Dt(t,e,{get:()=>n[e],enumerable:!(r=nn(n,e))||r.enumerable});return t};var cn=t=>rn(Dt({},"__esModule",{value:!0}),t);var Mo={};an(Mo,{given:()=>Xt,map:()=>Qt,shared:()=>te,start:()=>Ke});var ce=window.matchMedia("(max-width: 760px), (max-height: 480px)"),pt=()=>ce.matches,le=t=>ce.addEventListener("change",t);function at(t){let n=document.getElementById(
t);if(!n)throw new Error(`the page has no ${t}`);return n}function dt(t,n){let s=t.querySelector(n);if(!s)throw new Error(`the page has no ${n}`);return s}function m(t,n,...s){
let r=document.createElement(t);return n&&(r.className=n),r.append(...s),r}function gt(t){let n=t.getContext("2d");if(!n)throw new Error("this browser paints on\
 no canvas");return n}var ft=t=>t,Et=(t,n)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**n);var vt=.0033528106647474805,St=6378137*(1-vt),ln=63710088e-1,yt=t=>t*Math.PI/180,It=t=>t*180/Math.PI;function ue(t){let n=t*(40680631590769-St*St)/(St*St);return[
1+n/16384*(4096+n*(-768+n*(320-175*n))),n/1024*(256+n*(-128+n*(74-47*n)))]}var de=(t,n,s,r)=>t*n*(r+t/4*(s*(2*r**2-1)-t/6*r*(4*n**2-3)*(4*r**2-3)));function fe(t,n,s,r,e,o,a){
let c=vt/16*n*(4+vt*(4-3*n));return t+(1-c)*vt*s*(r+c*e*(a+c*o*(2*a**2-1)))}function Ot(t,n){let s=Math.round((n.lng-t.lng)/360)*360,r=yt(n.lng-t.lng-s),e=Math.
atan((1-vt)*Math.tan(yt(t.lat))),o=Math.atan((1-vt)*Math.tan(yt(n.lat))),[a,c,l,d]=[Math.sin(e),Math.cos(e),Math.sin(o),Math.cos(o)],E=r;for(let y=0;y<100;y++){
let g=Math.sin(E),N=Math.cos(E),z=d*g,T=c*l-a*d*N,C=Math.hypot(z,T),G=a*l+c*d*N;if(C<1e-15&&G>0)return{m:0,bearing:0,exact:!0};let I=Math.atan2(C,G),O=C?c*d*g/C:
0,f=1-O**2,p=f>1e-12?G-2*a*l/f:0,M=fe(r,f,O,I,C,G,p);if(Math.abs(M)>Math.PI+1e-9)break;if(Math.abs(M-E)<1e-12){let[A,_]=ue(f);return{m:St*A*(I-de(_,C,G,p)),bearing:(It(
Math.atan2(z,T))+360)%360,exact:!0}}E=M}let v=Math.sin(yt(n.lat-t.lat)/2)**2+Math.cos(yt(t.lat))*Math.cos(yt(n.lat))*Math.sin(r/2)**2;return{m:2*ln*Math.asin(Math.
sqrt(Math.min(v,1))),exact:!1,bearing:(It(Math.atan2(d*Math.sin(r),c*l-a*d*Math.cos(r)))+360)%360}}function un(t,n,s){let r=(1-vt)*Math.tan(yt(t.lat)),e=1/Math.
hypot(1,r),o=r*e,a=Math.sin(yt(n)),c=Math.cos(yt(n)),l=Math.atan2(r,c),d=e*a,E=1-d**2,[v,y]=ue(E),g=s/(St*v),N=g;for(let p=0,M=!1;p<100&&!M;p++){let A=g+de(y,Math.
sin(N),Math.cos(N),Math.cos(2*l+N));M=Math.abs(A-N)<1e-13,N=A}let z=Math.sin(N),T=Math.cos(N),C=Math.cos(2*l+N),G=o*z-e*T*c,I=Math.atan2(o*T+e*z*c,(1-vt)*Math.hypot(
d,G)),O=Math.atan2(z*a,e*T-o*z*c),f=fe(0,E,d,N,z,T,C);return{lat:It(I),lng:t.lng+It(O-f)}}function jt(t,n){let{m:s,bearing:r}=Ot(t,n),e=Math.max(1,Math.min(200,
Math.ceil(s/5e4))),o=t.lng;return[t,...Array.from({length:e},(a,c)=>{let l=c+1<e?un(t,r,s*(c+1)/e):n;return o=l.lng+360*Math.round((o-l.lng)/360),{lat:l.lat,lng:o}})]}var dn=t=>{let n=[...t];return n.length>90?`${n.slice(0,89).join("")}…`:t},Tt=t=>t.replace(/^[+−]/,n=>n==="+"?"−":"+"),fn=t=>m("span",`number route-${t}`,
String(t+1));function pe(t){let n=fn(t);return n.setAttribute("role","img"),n.setAttribute("aria-label",`Route ${t+1}`),n}var he=(t,n)=>{let s=m("button","",t);
return s.type="button",s.addEventListener("click",n),s};function pn([t,n,s]){return t===null?m("td","",m("span","none",s?"not sure":"not known"),m("small","",s?
`${n}; likely ${s}`:String(n))):m("td","",m("span","figure",t),...n===void 0?[]:[m("small","",`${n} to ${s}`)])}function me({map:t,data:n},s){if(!n.comparison)return;
let r=hn(s);n.comparison.paired>1&&mn(t,n.comparison,r,s)}function hn(t){let n=at("compared"),[s]=n.tBodies,r=dt(n,"thead"),e=at("compared-box"),o=[...s.rows],a=[
...r.querySelectorAll("th")],c=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted");let l=[0,1];function d(v,y){
l=[v,y];let g=T=>{if(v===0)return Number(T.dataset.route);let{value:C}=T.cells[v].dataset;return C===void 0?NaN:Number(C)},N=o.map(T=>({row:T,value:g(T)})).sort(
(T,C)=>Number.isNaN(T.value)||Number.isNaN(C.value)?Number(Number.isNaN(T.value))-Number(Number.isNaN(C.value)):y*(T.value-C.value)),z=document.activeElement;s.
append(...N.map(({row:T})=>T)),z&&s.contains(z)&&z.focus({preventScroll:!0}),a.forEach((T,C)=>{T.hasAttribute("aria-sort")&&T.setAttribute("aria-sort",C!==v?"no\
ne":y>0?"ascending":"descending")})}a.forEach((v,y)=>{v.querySelector("button")?.addEventListener("click",()=>{d(y,l[0]===y?-l[1]:1),t.state.changed()})}),t.state.
add("sort",()=>l[0]===0&&l[1]>0?"":`${l[1]<0?"-":""}${l[0]}`,v=>{let y=/^(-?)(\d{1,3})$/.exec(v),g=y?Number(y[2]):0;a[g]&&a[g].hasAttribute("aria-sort")&&d(g,y&&
y[1]?-1:1)}),o.forEach(v=>v.addEventListener("click",y=>{y.target instanceof Element&&y.target.closest("button, a")||String(window.getSelection())||t.visit(()=>t.
frame(t.routes[Number(v.dataset.route)].bounds))}));let E=t.highlight;return t.highlight=v=>{E(v);let y=v>=0&&c.matches&&o[v];if(!y||y.matches(":hover")||y.contains(
document.activeElement))return;let g=y.getBoundingClientRect(),N=e.getBoundingClientRect(),z=N.top+r.getBoundingClientRect().height;g.top<z?e.scrollTop-=z-g.top:
g.bottom>N.bottom&&(e.scrollTop+=Math.min(g.bottom-N.bottom,g.top-z))},o}function mn(t,n,s,r){let e=document.documentElement,o=n.paired,a=s.map(h=>h.querySelector(
"button.pick")),c=["pick-0","pick-1"].map(h=>at(h)),l=at("pick-clear"),d=at("pair-said"),E=at("pair-body"),v=d.textContent||"",y=h=>dt(s[h],".go").textContent||
"";c.forEach(h=>h.append(...s.slice(0,o).map((w,k)=>{let b=m("option","",`${k+1} · ${dn(y(k))}`);return b.dir="auto",b.value=String(k),b})));let g=m("style");document.
head.append(g);let N=[null,null];function z(h,w){let[k,b]=h<w?[h,w]:[w,h],P=n.pairs[k*o-k*(k+1)/2+b-k-1];if(h<w)return P;let{apart:S}=P;return{...P,spans:[P.spans[1],
P.spans[0]],apart:S&&{...S,kp:[S.kp[1],S.kp[0]],at:[S.at[1],S.at[0]]},more:P.more.map(([R,i,x])=>R===null?[null,i,x&&Tt(x)]:i===void 0?[Tt(R)]:[Tt(R),Tt(x||""),
Tt(i)])}}t.createPane("shared").style.zIndex="405";let T=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-edge"}),C=L.polyline([],{pane:"\
shared",interactive:!1,smoothFactor:0,className:"shared-mark"}),G=L.layerGroup(),I=null;function O(h,w,k){let{dots:b}=r.routes[h],P=[],S=R=>L.point(R.x+R.ox,R.y+
R.oy);for(let R=0;R<b.length;R++){let i=b[R],x=b[R+1];i.km>=w&&i.km<=k&&P.push(S(i)),!(!x||x.km<=i.km)&&[w,k].forEach($=>{if($<=i.km||$>=x.km)return;let j=($-i.
km)/(x.km-i.km);P.push(S(i).multiplyBy(1-j).add(S(x).multiplyBy(j)))})}return P}function f(h,w){let k=z(...h);return h.flatMap((b,P)=>(r.routes[b].shown?k.spans[P]:
[]).map(([S,R])=>O(b,S,R).map(i=>t.unproject(i,w)))).filter(b=>b.length)}function p(){let[h,w]=N;return h!==null&&w!==null?[h,w]:null}function M(h){let w=p();if([
T,C].forEach(b=>{w?b.addTo(t):b.remove()}),!w)return;let k=f(w,h);[T,C].forEach(b=>b.setLatLngs(k))}r.onLines(M);function A(h,w){if(G.clearLayers(),I=null,!w)return;
let k=S=>r.routes[S].bounds.getCenter().lng,b=w.at.map(([S,R],i)=>L.latLng(S,R+360*Math.round((k(h[i])-R)/360))),P=jt(b[0],b[1]);I=L.latLngBounds(P),G.addLayer(
L.polyline(P,{pane:"shared",interactive:!1,className:"gap-edge",weight:6})),G.addLayer(L.polyline(P,{pane:"shared",interactive:!1,className:"gap",weight:2.5})),
b.forEach(S=>G.addLayer(L.circleMarker(S,{pane:"shared",interactive:!1,className:"gap-end",radius:9}))),G.addLayer(L.marker([(b[0].lat+b[1].lat)/2,(b[0].lng+b[1].
lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"gap-holder",iconSize:[0,0],html:m("span","gap-km",`${w.km} km`)})}))}function _(h,w){
let k=[...s[h].cells].find(b=>b.dataset.column===w);return m("td","",...[...k?k.childNodes:[]].map(b=>b.cloneNode(!0)))}function F(h){let[w,k]=h,b=z(w,k),P=b.spans.
every(U=>!U.length),S=(U,...W)=>m("div","fact",m("dt","",U),m("dd","",...W)),R=(U,W)=>m("b","figure",`${U} ${W}`),i=([U,W,Q,J],K)=>[R(U,"km"),` (${W} %) `,m("sm\
all","",U==="0"?K:`land ${Q} km, sea ${J} km; ${K}`)],x=m("dl","facts",S("Common section",...i(b.common_section,"the same segment of one system, or the same tre\
nch")),S("Same corridor",...i(b.same_corridor,"lines nearer than their accuracy: not known to be apart")),...b.ends_km==="0"?[]:[S("Common ends",R(b.ends_km,"km"),
" ",m("small","","left out"))],S("Least separation",b.apart?R(b.apart.km,"km"):m("span","none","not known")," ",m("small","",b.apart?`at KP ${b.apart.kp[0]} of ${w+
1} and KP ${b.apart.kp[1]} of ${k+1}`:"below the accuracy of the lines somewhere"))),$=m("div","buttons");P||$.append(he("Show what they share",()=>r.visit(()=>r.
frame(L.latLngBounds(f(h,t.getZoom()).flat()))))),A(h,b.apart);let j=I;j&&$.append(he("Show where they are nearest",()=>r.visit(()=>r.frame(j.pad(2)))));let q=m(
"tr","",m("th","","Measure"),m("th","",pe(w)),m("th","",pe(k)),m("th","",`How much more ${k+1} has`));[...q.cells].forEach(U=>{U.scope="col"});let Y=m("table","\
differences",m("caption","unseen",`Differences between route ${w+1} and route ${k+1}`),m("thead","",q),m("tbody","",...n.measures.map(({key:U,title:W},Q)=>{let J=m(
"th","",m("bdi","",W));J.scope="row";let K=m("tr","",J,_(w,U),_(k,U),pn(b.more[Q]));return K.dataset.measure=U,K}))),V=["places","groups and straits","countries"].
map((U,W)=>{let Q=b.passed[W].flatMap((J,K)=>[...K?[", "]:[],m("bdi","",J)]);return m("p","passed",m("b","",`Both pass these ${U}: `),...Q.length?Q:["none known"])});
at("pair-marks").hidden=P,E.replaceChildren(x,$,Y,...V),d.textContent=`Routes ${w+1} and ${k+1}: common section ${b.common_section[0]} km, same corridor ${b.same_corridor[0]}\
 km (${b.same_corridor[1]} %).`}function D(h,w=!0){N=h,c.forEach((S,R)=>{S.value=String(N[R]??"")}),a.forEach((S,R)=>{S&&S.setAttribute("aria-pressed",String(N.
includes(R)))}),s.forEach((S,R)=>S.classList.toggle("picked",N.includes(R)));let k=N.flatMap(S=>S??[]),b=p(),P=!!b;if(r.only=b,l.hidden=!k.length,at("pick-best").
hidden=P,document.body.classList.toggle("paired",P),e.classList.toggle("has-pair",P),b){let[S,R]=b;w&&r.closeCard();let i=x=>`.has-pair:not(.has-hot) main ${x}:\
not(.route-${S}, .route-${R})`;g.textContent=`${["path.line","path.over","path.casing"].map(i).join(",")}{stroke-opacity:.16}${["text.along",".number.on-map"].map(
i).join(",")}{opacity:.35}`,k.forEach(x=>r.routes[x].parts.forEach($=>[$.casing,$.line,$.over].forEach(j=>j?.bringToFront()))),G.addTo(t),F(b)}else g.textContent=
"",G.remove(),E.replaceChildren(),d.textContent=k.length?`Route ${k[0]+1} is picked; pick another.`:v;if(r.redraw(),b&&w){let[S,R]=b.map(i=>r.routes[i].bounds);
r.visit(()=>r.frame(L.latLngBounds(S.getSouthWest(),S.getNorthEast()).extend(R)))}r.state.changed()}a.forEach((h,w)=>{h&&h.addEventListener("click",()=>{let k=N.
flatMap(b=>b===w?[]:b??[]);N.includes(w)?D([k[0]??null,null]):k.length?D([k[k.length-1],w]):D([w,null])})}),c.forEach((h,w)=>h.addEventListener("change",()=>{let k=[
N[0],N[1]],b=h.value===""?null:Number(h.value);b!==null&&k[1-w]===b&&(k[1-w]=k[w]),k[w]=b,D(k)})),at("pick-best").addEventListener("click",()=>{D(n.best),c[0].focus()}),
l.addEventListener("click",()=>{D([null,null]),c[0].focus()}),r.state.add("pair",()=>(p()||[]).map(h=>h+1).join(","),h=>{let[,w,k]=/^(\d{1,3}),(\d{1,3})$/.exec(
h)||["","0","0"],b=Number(w)-1,P=Number(k)-1;b!==P&&Math.min(b,P)>=0&&Math.max(b,P)<o?D([b,P],!1):p()&&D([null,null])})}var gn='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',ge=t=>t.slice(1).reduce((n,s,r)=>n+s.distanceTo(t[r]),0);function Zt(t,...[
n,s,r,e,o=0]){let a=m("span",`catalogue-name ${s}`,m("bdi","",n)),c=t.containerPointToLayerPoint([r,e]);return a.style.transform=`translate(${c.x.toFixed(1)}px,\
 ${c.y.toFixed(1)}px)`+(o?` rotate(${o.toFixed(3)}rad)`:""),a}function yn(t,n){let s=[];return t.forEach(r=>{for(let e=0;e+1<r.length;e++){let o=e+1;for(;o+1<r.
length&&r[e].distanceTo(r[o])<n;)o++;let a=r[e],c=r[o],l=a.distanceTo(c);l<n||l<.985*ge(r.slice(e,o+1))||s.push([a,c])}}),s}function ye({map:t,pane:n,partsOf:s,
nameOf:r,colourOf:e}){let o=gt(document.createElement("canvas"));o.font=gn;let a=new Map;function c(y){let g=a.get(y)??o.measureText(y).width;return a.set(y,g),
g}let l=y=>s(y).map(g=>g.map(N=>t.layerPointToContainerPoint(N)));function d(y,g,N,{size:z,free:T,take:C}){let G=r(y),I=c(G)+4,O=yn(g,I),f=Math.max(1,Math.floor(
O.length/24));for(let p=0;p<O.length;p+=f){let[M,A]=O[(p+y*7*f)%O.length];A.x<M.x&&([M,A]=[A,M]);let _=M.add(A).divideBy(2),F=A.subtract(M),D=Math.hypot(F.x,F.y),
h=L.point(F.x/D,F.y/D),w=L.point(h.y,-h.x),k=I/5+6,b=[-2,-1,0,1,2].map(R=>_.add(h.multiplyBy(R*I/5)).subtract([I/10+3,7]));if(!b.every(({x:R,y:i})=>R>4&&i>4&&R<
z.x-60&&i<z.y-30)||!b.every(({x:R,y:i})=>T(R,i,k,14)))continue;b.forEach(({x:R,y:i})=>C(R,i,k,14));let P=_.subtract(h.multiplyBy(I/2-2)).add(w.multiplyBy(6.5)),
S=N(G,"of-system",P.x,P.y,Math.atan2(F.y,F.x));return S.style.color=e(y),S.dataset.system=String(y),S}return null}function E(y,g,N){y.map(z=>{let T=l(z);return{
system:z,parts:T,length:T.reduce((C,G)=>C+ge(G),0)}}).sort((z,T)=>T.length-z.length).slice(0,pt()?12:60).forEach(({system:z,parts:T})=>d(z,T,g,N))}function v(y){
if(n.querySelectorAll(".lit").forEach(M=>M.remove()),n.classList.toggle("one",y!==null),y===null)return;let g=(...M)=>{let A=Zt(t,...M);return A.classList.add("\
lit"),n.append(A),A},N=t.getSize(),z=l(y);if(d(y,z,g,{size:N,free:()=>!0,take:()=>{}}))return;let C=z.flat().filter(({x:M,y:A})=>M>4&&A>14&&M<N.x-4&&A<N.y-30);if(!C.
length)return;let G=r(y),I=c(G),{x:O,y:f}=C[C.length>>1],p=g(G,"of-system",Math.max(4,Math.min(O-I/2,N.x-I-8)),f-18);p.style.color=e(y),p.dataset.system=String(
y)}return{widthOf:c,nameSystems:E,nameOne:v}}function be(t){let n=new Map,s=[],r=new Array(5).fill(0);return t.forEach((o,a)=>(o.places||[]).forEach(c=>{let l=n.get(c);l?l.push(a):n.set(c,[a])})),t.map((o,a)=>a).
sort((o,a)=>(t[a].places||[]).length-(t[o].places||[]).length).forEach(o=>{let a=r.map(c=>c/(4*t.length));(t[o].places||[]).forEach(c=>(n.get(c)||[]).forEach(l=>{
s[l]!==void 0&&a[s[l]]++})),s[o]=a.indexOf(Math.min(...a)),r[s[o]]++}),s}function we(t,n){let s=new Map,r=a=>{let c=s.get(a)||{users:new Set,turn:0,next:[],order:[]};
return s.set(a,c),c},e=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,o=t.map(({latlngs:a})=>a.slice(1).map((c,l)=>{let d=e(a[l]),E=e(c);return d<E?{key:`${d} ${E}`,
sense:1}:{key:`${E} ${d}`,sense:-1}}));t.forEach(({item:a},c)=>o[c].forEach(({key:l})=>r(l).users.add(a.system))),o.forEach(a=>a.slice(1).forEach(({key:c,sense:l},d)=>{
let E=a[d];r(E.key).next.push([c,l*E.sense]),r(c).next.push([E.key,l*E.sense])})),s.forEach(a=>{if(a.turn)return;a.turn=1;let c=[a];for(let l=c.pop();l;l=c.pop())
for(let[d,E]of l.next){let v=r(d);v.turn||(v.turn=l.turn*E,c.push(v))}}),s.forEach(a=>{a.order=[...a.users].sort((c,l)=>n[l]-n[c]||c-l)}),t.forEach((a,c)=>{let{
facts:{from:l,to:d},system:E}=a.item,v=o[c].map(({key:y,sense:g})=>{let{order:N,turn:z}=r(y);return g*z*(N.indexOf(E)-(N.length-1)/2)});v.some(y=>y)&&(a.slots=a.
latlngs.map((y,g)=>g===0&&typeof l=="number"||g===v.length&&typeof d=="number"?0:((v[g-1]??v[g])+(v[g]??v[g-1]))/2))})}var bn=11,wn=3.2,Ln=6e4,xn=["out of service","retired","cancelled"],Rt="schematic",vn=["inferred",Rt,"assumed"],$t=t=>t==="in service"?"live":xn.includes(t)?"go\
ne":"plan",qt=t=>vn.includes(t.confidence||""),Gt=t=>t.confidence===Rt?Rt:qt(t)?"modelled":"known",Mn={modelled:"9 2.5",[Rt]:"9 2.5 2 2.5"},Ct=t=>Number(String(
t||"").slice(0,4))||null,Le=t=>t.length>32?`${t.slice(0,30)}…`:t;function En(t){let n=t.reduce((s,r)=>r.length>s.length?r:s);return n[n.length>>1]}function Ut(t){
let n=[m("bdi","en clip",t.name)];if(t.name_ar){let s=m("span","ar clip",t.name_ar);s.lang="ar",s.dir="rtl",n.push(" ",s)}return n}function xe({map:t,data:n,box:s,
panel:r,features:e},o){let a=!n.routes.length,c=t.createPane("catalogue-hot"),l=t.createPane("catalogue-names");Object.assign(c.style,{zIndex:"395",pointerEvents:"\
none"}),Object.assign(l.style,{zIndex:"605",pointerEvents:"none"});let d=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),E=L.canvas({pane:"catalogue-hot",padding:.25}),
v=L.circle([0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function y(){let u=getComputedStyle(document.documentElement),B=Z=>u.getPropertyValue(
`--${Z}`).trim();return{soft:B("soft"),ink:B("ink"),halo:B("halo"),land:B("land"),routes:Array.from({length:7},(Z,H)=>B(`route-${H}`))}}let g=y(),N=a?be(e.systems):
[],z=u=>{let B=$t(e.systems[u].status);return!a||B==="gone"?g.soft:g.routes[N[u]]};function T(u){let B=$t(e.systems[u.system].status),Z=qt(u);return{color:z(u.system),
weight:B==="gone"?1.2:Z?1.5:2.2,opacity:a?.95:.75,lineCap:B==="plan"?"round":"butt",dashArray:B==="plan"?"0.1 4":B==="gone"?"2 4":Mn[Gt(u)]}}let[[,C],[,G]]=n.window,
I=u=>{let B=u.map(X=>X.lng),Z=[u],H=B.reduce((X,rt)=>Math.min(X,rt)),tt=B.reduce((X,rt)=>Math.max(X,rt));return H<C&&Z.push(u.map(X=>L.latLng(X.lat,X.lng+360))),
tt>G&&Z.push(u.map(X=>L.latLng(X.lat,X.lng-360))),Z},O=e.segments.map((u,B)=>{let Z=u.line,H=L.polyline(I(Z),{renderer:d,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,
...T(u)});return H.on("mouseover",X=>R(u.system,X.latlng)),H.on("mouseout",()=>R(null)),H.on("click",X=>o.open("system",u.system,X.latlng,B)),ft(H).system=e.systems[u.
system].name,{item:u,latlngs:Z,line:H,slots:null,drawn:null}}),f=e.systems.map(()=>[]);if(O.forEach(u=>f[u.item.system].push(u)),O.reduce((u,{latlngs:B})=>u+B.length,
0)<=Ln){let u=f.map(B=>{let Z=B.flatMap(({latlngs:H})=>H.map(tt=>tt.lat));return Z.reduce((H,tt)=>H+tt,0)/(Z.length||1)});we(O,u)}function p(u){let B=Et(20,u)/1e3,
Z=Math.min(wn,bn/B);O.forEach(H=>{let{slots:tt}=H;if(!tt||!D(H))return;let X=H.latlngs.map(it=>t.project(it,u)),rt=X.map((it,lt)=>{let bt=X[Math.max(lt-1,0)],st=X[Math.
min(lt+1,X.length-1)].subtract(bt),mt=Math.hypot(st.x,st.y)||1,ht=tt[lt]*Z;return t.unproject([it.x-st.y/mt*ht,it.y+st.x/mt*ht],u)});H.drawn=rt,H.line.setLatLngs(
I(rt))}),w!==null&&S(w)}let M={live:!1,plan:!1,gone:!1},A=L.layerGroup(),_=null,F=u=>{let{ready:B,over:Z}=e.systems[u];return _===null||(Ct(B)||0)<=_&&(Ct(Z)||1/0)>=
_},D=({item:u})=>M[$t(e.systems[u.system].status)]&&F(u.system);function h(){O.forEach(u=>{let B=D(u);B!==A.hasLayer(u.line)&&(B?A.addLayer(u.line):A.removeLayer(
u.line))})}A.addTo(t),o.onYear(u=>{_=u,h(),ct(),en()},[...e.systems.flatMap(u=>[Ct(u.ready),Ct(u.over)]),...e.incidents.map(u=>u.lat===void 0?null:Ct(u.start))]);
let w=null,k=null,b=L.layerGroup().addTo(t),P=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function S(u){if(w=u,b.clearLayers(),s.classList.toggle(
"has-hot-system",u!==null),document.querySelectorAll(".systems .hot").forEach(Z=>Z.classList.remove("hot")),a&&ee(u),u===null)return;let B=document.querySelector(
`.systems [data-system="${u}"]`);B&&B.classList.add("hot"),f[u].forEach(Z=>{let H=T(Z.item),tt=I(Z.drawn||Z.latlngs),X=a?H.color:g.ink,{weight:rt=0}=H;[{color:g.
halo,weight:rt+5},{...H,color:X,weight:rt+1.5,opacity:1}].forEach(lt=>L.polyline(tt,{renderer:E,pane:"catalogue-hot",interactive:!1,smoothFactor:1,...lt}).addTo(
b))})}function R(u,B){if(S(u===null?k:u),u===null||!B){P.remove();return}P.setLatLng(B).setContent(m("bdi","clip",e.systems[u].name)).addTo(t)}function i(u){v.remove(),
u&&u.accuracy_m&&u.lat!==void 0&&u.lon!==void 0&&v.setLatLng([u.lat,u.lon]).setRadius(u.accuracy_m).addTo(t)}let x=u=>o.open("place",u,U[u].latlng),$=e.places.map(
()=>0);e.systems.forEach(u=>(u.places||[]).forEach(B=>{$[B]++}));let j=[],q=L.layerGroup(),Y=[],V=new Set(n.routes.flatMap(({legs:u})=>[{at:u[0],last:!1},{at:u[u.
length-1],last:!0}]).map(({at:[u,B],last:Z})=>e.legs[u].facts[B===Z?"from":"to"])),U=e.places.map((u,B)=>{let Z=L.latLng(u.lat,u.lon);if(u.role==="other"){let it=L.
circleMarker(Z,{renderer:d,pane:"catalogue",radius:a?3.2:4,weight:1.3,fillOpacity:1,color:g.ink,fillColor:g.land,bubblingMouseEvents:!1});return it.on("click",()=>x(
B)),it.on("mouseover",()=>{P.setLatLng(Z).setContent(m("span","",...Ut(u))).addTo(t)}).on("mouseout",()=>P.remove()),q.addLayer(it),j.push(it),Y.push({latlng:Z,
text:u.name,rank:$[B],className:"of-place",off:!1}),{latlng:Z}}let H=m("span","place-name",...Ut(u)),tt=u.role==="station",X=tt?14:8,rt=L.marker(Z,{icon:L.divIcon(
{className:`place ${u.role}`,html:m("div","dot",m("i"),H),iconSize:[X,X]}),zIndexOffset:tt?200:-200,riseOnHover:!0}).addTo(t);return rt.getElement()?.setAttribute(
"aria-label",[u.name,u.name_ar].filter(Boolean).join(" ")),tt||rt.bindTooltip(m("span","",...Ut(u)),{direction:"top",className:"tip"}),rt.on("click",()=>x(B)),rt.
on("keypress",it=>{it.originalEvent.key==="Enter"&&x(B)}),o.addLabel({latlng:Z,element:H,dot:!0,rank:tt?V.has(B)?3:2:0}),{latlng:Z}});o.places=U;let W=e.stretches.
map((u,B)=>{let Z=u.line,H=L.polyline(Z,{renderer:d,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:g.ink,weight:1.6,opacity:.7,dashArray:qt(u)?"5 \
3":void 0});return H.on("click",tt=>o.open("stretch",B,tt.latlng)),H.on("mouseover",tt=>{P.setLatLng(tt.latlng).setContent(m("bdi","clip",u.name)).addTo(t)}).on(
"mouseout",()=>P.remove()),{item:u,latlngs:Z,line:H}}),Q=L.layerGroup(W.map(({line:u})=>u)),J=ft(L.CircleMarker).extend({_updatePath(){let u=this._renderer,B=this.
_point,Z=this._radius,H=u._ctx;!u._drawing||this._empty()||(H.beginPath(),H.moveTo(B.x,B.y-Z),H.lineTo(B.x+Z,B.y),H.lineTo(B.x,B.y+Z),H.lineTo(B.x-Z,B.y),H.closePath(),
u._fillStroke(H,this))}}),K=L.layerGroup(),ot=[];e.incidents.forEach((u,B)=>{if(u.lat===void 0||u.lon===void 0)return;let Z=L.latLng(u.lat,u.lon),H=new J(Z,{renderer:d,
pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:g.halo,fillColor:g.ink,bubblingMouseEvents:!1});H.on("click",()=>o.open("incident",B,Z)),H.on("mouseo\
ver",()=>{P.setLatLng(Z).setContent(m("bdi","clip",`${u.start}: ${u.name}`)).addTo(t)}).on("mouseout",()=>P.remove()),ot.push({latlng:Z,lozenge:H,text:String(u.
start).slice(0,7),rank:1e3,className:"of-incident",year:Ct(u.start),hidden:!0,off:!1})});function ct(){ot.forEach(u=>{let B=_===null||u.year===null||u.year===_;
u.off=!B,B?K.addLayer(u.lozenge):K.removeLayer(u.lozenge)})}ct();let nt={live:0,plan:0,gone:0};e.systems.forEach(u=>{nt[$t(u.status)]++}),[["live","In service"],
["plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([u])=>nt[u]).forEach(([u,B])=>o.addLayer({key:`systems-${u}`,title:B,parent:"\
systems",count:nt[u],shown:a&&u!=="gone",show:Z=>{M[u]=Z,h()}})),Y.length&&o.addLayer({key:"stations",parent:"stations",title:a?"Landing stations":"Other landin\
g stations",group:q,count:Y.length,shown:!0,show:u=>{Y.forEach(B=>{B.off=!u})}}),W.length&&o.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:Q,
count:e.paths.length,shown:a}),ot.length&&o.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:K,count:ot.length,shown:a,show:u=>{ot.forEach(B=>{
B.hidden=!u})}});let{widthOf:ut,nameSystems:Je,nameOne:ee}=ye({map:t,pane:l,partsOf:u=>f[u].flatMap(({line:B})=>ne(B)),nameOf:u=>Le(e.systems[u].name),colourOf:z}),
Qe=u=>Math.round((pt()?.4:1)*(u<3?24:u<5?70:130)),ne=u=>A.hasLayer(u)&&ft(u)._parts||[];o.addInk((u,B)=>{let Z=[],H=t.getPixelOrigin().subtract(B);if(!a)return Z;
for(let{line:tt}of O)if(A.hasLayer(tt))for(let X of ne(tt))for(let rt=1;rt<X.length;rt++){let it=X[rt-1],lt=X[rt],bt=Math.ceil(it.distanceTo(lt)/8);for(let wt=0;wt<
bt;wt++)Z.push({x:it.x+(lt.x-it.x)*wt/bt+H.x,y:it.y+(lt.y-it.y)*wt/bt+H.y});if(Z.length>4e4)return Z}return Z}),o.onLayout(u=>{let{origin:B,size:Z,free:H,take:tt,
inside:X,crossed:rt,zoom:it}=u,lt=[],bt=(...st)=>(lt.push(Zt(t,...st)),lt[lt.length-1]),wt=[...ot.filter(st=>!st.hidden),...Y].filter(st=>!st.off).map(st=>({...st,
at:t.project(st.latlng,it).subtract(B)})).filter(({at:st})=>st.x>0&&st.y>0&&st.x<Z.x&&st.y<Z.y).sort((st,mt)=>mt.rank-st.rank);wt.forEach(({at:st})=>tt(st.x-4,st.
y-4,8,8)),a&&Je(e.systems.map((st,mt)=>mt),bt,u);for(let st of wt){if(lt.length>=Qe(it))break;let mt=Le(st.text),ht=ut(mt)+2,Mt=13,{x:_t,y:Pt}=st.at,ie=[[_t+7,Pt-
Mt/2],[_t-7-ht,Pt-Mt/2],[_t-ht/2,Pt-7-Mt],[_t-ht/2,Pt+7]].filter(([Lt,xt])=>X(Lt,xt,ht,Mt)&&H(Lt,xt,ht,Mt)).map(([Lt,xt])=>({u:Lt,v:xt,met:rt(Lt,xt,ht,Mt)})),At=ie.
length?ie.reduce((Lt,xt)=>xt.met<Lt.met?xt:Lt):null;!At||At.met>(st.rank>=1e3?9:2)||(tt(At.u,At.v,ht,Mt),bt(mt,st.className,At.u,At.v))}l.replaceChildren(...lt),
a&&ee(w)});let oe={system:u=>f[u].map(B=>B.drawn||B.latlngs),segment:u=>[O[u].latlngs],stretch:u=>[W[u].latlngs],path:u=>e.paths[u].stretches.map(B=>W[B].latlngs),
leg:u=>[o.legs[u].latlngs],route:u=>o.routes[u].parts.map(B=>B.leg.latlngs)};o.where=(u,B)=>{if(u==="place")return U[B].latlng;if(u==="incident"){let H=e.incidents[B];
return H.lat===void 0||H.lon===void 0?null:L.latLng(H.lat,H.lon)}let Z=oe[u]?.(B)??[];return Z.length?En(Z):null},o.mark=(u,B=0)=>{i(u==="place"?e.places[B]:u===
"incident"?e.incidents[B]:null),k=u==="system"?B:u==="segment"?e.segments[B].system:null,S(k)},o.show=(u,B)=>{let Z=oe[u]?.(B).flat()??[],H=o.where(u,B);o.open(
u,B,null),Z.length?o.visit(()=>o.frame(L.latLngBounds(Z))):H&&o.visit(()=>o.frame(H.toBounds(4e4)))};let Nt=(u,B,Z)=>Z.forEach((H,tt)=>{let X=(rt,it)=>[H.facts[rt]||
""].flat().filter(lt=>typeof lt=="string").flatMap(lt=>String(lt).split(it)).filter(Boolean);o.addSearch({names:[H.name,H.name_ar].filter(Boolean),first:u==="pl\
ace",kind:u==="place"?H.kind.charAt(0).toUpperCase()+H.kind.slice(1):B,also:[H.id||"",...X("other names",", "),"start"in H?String(H.start):""].filter(Boolean),owners:X(
"owners",", "),open:()=>o.show(u,tt)})});Nt("place","Place",e.places),Nt("system","Cable system",e.systems),Nt("path","Crossing path",e.paths),Nt("incident","In\
cident",e.incidents),Nt("deal","Deal",e.deals);let Xe=u=>{let B=$t(e.systems[u.system].status);return B!=="live"?B:Gt(u)},tn=new Set([...e.segments.map(Xe),...W.
length?["path"]:[],...ot.length?["incident"]:[]]);r.querySelectorAll("[data-key]").forEach(u=>{ft(u).hidden=!tn.has(u.getAttribute("data-key")||"")});let Bt=[],
se=dt(r,".count"),ae=se.textContent;function en(){Bt.forEach(({row:B,system:Z})=>{B.hidden=!F(Z)});let u=Bt.filter(({row:B})=>!B.hidden).length;Bt.length&&(se.textContent=
_===null?ae:`${u} of ${ae}, in ${_}`)}let re=document.getElementById("systems");if(re){let u=B=>{let Z=L.SVG.create("svg"),H=L.SVG.create("path"),tt=e.systems[B];
Z.setAttribute("width","26"),Z.setAttribute("height","8"),Z.setAttribute("aria-hidden","true"),H.setAttribute("d","M1 4H25");let X=$t(tt.status);return H.setAttribute(
"class",X==="live"?Gt(tt):X),Z.setAttribute("class","system"),Z.style.setProperty("--system",X==="gone"?"var(--soft)":`var(--route-${N[B]})`),Z.append(H),Z};e.systems.
map((B,Z)=>({item:B,i:Z})).sort((B,Z)=>B.item.name.localeCompare(Z.item.name,"en")).forEach(({item:B,i:Z})=>{let H=[B.ready||"date not known",B.status==="in ser\
vice"?"":B.status,f[Z].length?"":"not drawn"].filter(Boolean).join(", "),tt=m("button","",f[Z].length?u(Z):m("span","no-line"),m("bdi","clip",B.name),m("small",
"",H));tt.type="button",tt.dataset.system=String(Z),tt.addEventListener("click",()=>{o.show("system",Z)}),tt.addEventListener("mouseenter",()=>R(Z)),tt.addEventListener(
"mouseleave",()=>R(null)),tt.addEventListener("focus",()=>R(Z)),tt.addEventListener("blur",()=>R(null));let X=m("li","",tt);Bt.push({row:X,system:Z}),re.append(
X)})}o.onDraw(u=>{p(u);let B=Math.max(1.8,Math.min(4,u*.62));j.forEach(Z=>Z.setRadius(B))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("\
change",()=>{g=y(),O.forEach(u=>u.line.setStyle(T(u.item))),W.forEach(({line:u})=>u.setStyle({color:g.ink})),j.forEach(u=>u.setStyle({color:g.ink,fillColor:g.land})),
ot.forEach(({lozenge:u})=>u.setStyle({color:g.halo,fillColor:g.ink})),S(w),o.layout()})}var Vt=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],ve="schematic",kn=["inferred",ve,"assumed"],An=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],Sn={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},$n=["candida\
tes","why","note","place"],kt=t=>m("bdi","",t);function Ht(t,n,s){let r=m("button",t,n);return r.type="button",r.addEventListener("click",e=>{e.stopPropagation(),
s()}),r}var Cn=t=>m("span",`surely ${t}`,t);function Nn(t){let n=t.split(", ")[1]||"",s=kn.includes(n),r=m("span",`mark ${s?"modelled":"known"}`,s&&n!==ve?"mode\
lled":n);return n?[r," ",t]:[t]}function On(t){let n=(e,o)=>{let a=m("th","",e);return a.scope=o,a},s=["low","likely","high"],r=t.map(e=>m("tr","",n(String(e.figure),
"row"),...s.map(o=>m("td","",o==="likely"?m("b","",String(e[o])):String(e[o])))));return m("table","figures",m("thead","",m("tr","",m("td",""),...s.map(e=>n(e,"\
col")))),m("tbody","",...r))}function Me({features:t},n){let s=Vt.flatMap(([I,O])=>t[O].map((f,p)=>[I,p])),r=new Map(Vt),e=(I,O)=>t[r.get(I)||"routes"][O];function o(I,O){
let f=Ht("to",kt(e(I,O).name),()=>G(I,O));return f.dataset.to=`${I}-${O}`,f}let a=I=>[I].flat().map(O=>typeof O=="number"?o(...s[O]):kt(O)),c=(I,O)=>m("span",`b\
adge ${I.contract?"contract":"intent"}`,...a(O));function l(I,O=null){let f=m("dl","facts");return Object.entries(I).forEach(([p,M])=>{if(O?!O.includes(p):["not\
e","status"].includes(p))return;let A=p==="accuracy"?Nn(String(M)):a(M);f.append(m("dt","",p.charAt(0).toUpperCase()+p.slice(1)),m("dd",p==="value"?"value":"",...A))}),
f.children.length?[f]:[]}function d({id:I,kind:O,from:f,to:p,"attribution confidence":M,...A}){let _=f&&p?{ends:[f," – ",p].flat()}:{},F=typeof I=="number"?s[I]:
null,D=F&&F[0]==="deal",h={...I===void 0?{}:{id:I},..._,...D||!O?{}:{kind:O},...A},[w,...k]=Object.entries(h),b=m("li","",...D?[c(e(...F),O)," "]:[],...a(w[1]));
M&&b.append(" ",Cn(String(M)));let P=m("small","");return k.forEach(([S,R])=>{let[i,x]=Sn[S]||["",""],$=/\d$/.test(String(R))?x:"",j=[i,...a(R),$].filter(q=>q!==
"");$n.includes(S)?b.append(m("p","small",...j)):S==="value"?b.append(m("p","value",...j)):P.append(...P.childNodes.length?[" · "]:[],m("span","",...j))}),P.childNodes.
length&&b.insertBefore(P,b.querySelector("p")),b}function E(I,O){return I==="Figures"?On(O):m("section","",m("h3","",I),m("ul","things",...O.map(d)))}function v(I=[]){
if(!I.length)return[];let O=I.map(f=>{let p=t.sources[f],M=kt(p.title);if(p.url){let _=m("a","",M);_.href=p.url,_.target="_blank",_.rel="noopener noreferrer",M=
_}let A=[p.publisher,p.date,p.licence].flatMap(_=>_?[", ",kt(_)]:[]);return m("li","",M,...A)});return[m("details","sources",m("summary","",`Sources (${O.length}\
)`),m("ul","",...O))]}let y=[],g="",N=0,z=(I,O)=>m("section","leg",m("h3","",I==="leg"?"This leg: ":"Here: ",o(I,O)),...l(e(I,O).facts,An));function T(I,O,f){let p=e(
I,O),{status:M,note:A}=p.facts,_=m("span","title",...I==="route"?[m("span","number",String(O+1))]:[],m("span","",kt(p.name))),F=m("h2","",_);if(F.tabIndex=-1,F.
id=`card-title-${++N}`,p.name_ar){let k=m("span","ar",p.name_ar);k.lang="ar",k.dir="rtl",F.append(k)}let D=m("p","kicker",m("span","",kt(p.kind.charAt(0).toUpperCase()+
p.kind.slice(1))),...I==="deal"?[c(p,p.facts.kind)]:[],...M?[m("span","chip",...a(M))]:[]);if(y.length>1){let[k,b]=y[y.length-2],P=Ht("back","‹ Back",()=>{y.pop(),
dt(C(),"h2").focus({preventScroll:!0})});P.setAttribute("aria-label",`Back to ${e(k,b).name}`.slice(0,120)),D.prepend(P)}let h=I==="deal"?p.contract?"contract":
"intent":I==="route"?`route-${O}`:"",w=m("article",`card of-${I} ${h}`.trim(),D,F,...f===null?[]:[z(I==="route"?"leg":"segment",f)],...l(p.facts),...Object.entries(
p.lists).map(([k,b])=>E(k,b.map(P=>t.lists[k][P]))),...p.uncertain?[m("section","",m("h3","","Uncertain"),...p.uncertain.map(k=>m("p","small doubt",kt(k))))]:[],
...A?[m("p","small note",...a(A))]:[],...v(p.sources));return n.where(I,O)&&D.append(Ht("go-there","Show on the map",()=>n.show(I,O))),w.setAttribute("aria-labe\
lledby",F.id),w.dataset.card=`${I}-${O}`,w}function C(I=null){let O=y[y.length-1],[f,p]=O,M=T(...O),A=I||(["place","incident"].includes(f)?n.where(f,p):null);return n.
card(M,A,()=>{g="",n.mark(null),n.state.changed()}),g=`${f}-${p}`,n.mark(f,p),n.state.changed(),M}function G(I,O){y.push([I,O,null]),dt(C(),"h2").focus({preventScroll:!0})}
n.open=(I,O,f,p=null)=>(y=[[I,O,p]],C(f)),n.state.add("card",()=>g,I=>{let[,O,f]=/^([a-z]{3,8})-(\d{1,5})$/.exec(I)||[],p=Vt.find(([M])=>M===O);!p||Number(f)>=t[p[1]].
length?n.closeCard():g!==I&&n.open(p[0],Number(f),null)})}var Tn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function Ee(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,n=>Tn[n]).replace(/[٠-٩۰-۹]/g,
n=>String(Number(n.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function Bn(t,n,s){let r=` ${t}`.indexOf(` ${n}`);return t===n?0:r===0?1:r>0?2:s.
every(e=>t.includes(e))?3:9}function ke(t,n){let s=Ee(n),r=s.split(" ");return s?t.flatMap(e=>{let o=e.folded??=[e.names,e.also||[],e.owners||[]].flatMap((l,d)=>l.
flatMap(E=>E?[[Ee(E),d,E]]:[])),a=99,c="";return o.forEach(([l,d,E])=>{let v=Bn(l,s,r),y=v===9?99:v===3?10+d:e.first&&!d?v/10:v+[e.late?.3:0,.4,.6][d];y<a&&(a=y,
c=d===2?`owner: ${E}`:d===1?E:"")}),Object.assign(e,{why:c}),a<99?[{entry:e,score:a,size:Math.min(...o.map(([l])=>l.length||99))}]:[]}).sort((e,o)=>e.score-o.score||
e.size-o.size).slice(0,12).map(e=>e.entry):[]}var Wt=t=>new RegExp("\\p{Script=Arabic}","u").test(t);function Ae({map:t,data:n,box:s,panel:r},e){let o=at("tools"),a=(i,x=0)=>i.toLocaleString("en",{minimumFractionDigits:x,maximumFractionDigits:x}),c=i=>a(i/1e3,i<
1e4?3:i<1e6?2:1),l={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function d(i){
let x=L.SVG.create("svg"),$=L.SVG.create("path");return x.setAttribute("viewBox","0 0 24 24"),x.setAttribute("aria-hidden","true"),$.setAttribute("d",l[i]),x.append(
$),x}function E(i,x,$=""){let j=m("button",$,i);return j.type="button",j.addEventListener("click",x),j}let v=null;function y(i,x,$){let j=E(d(i),$,"tool");return j.
setAttribute("aria-label",x),j.title=x,o.append(j),j}function g(i,x,$,{opened:j=()=>{},closed:q=()=>{}}={}){let Y=y(i,x,()=>{v&&v.item===Y?N():V()});$.classList.
add("sheet"),$.id=`sheet-${i}`,$.hidden=!0,$.setAttribute("role","group"),$.setAttribute("aria-label",x),Y.setAttribute("aria-expanded","false"),Y.setAttribute(
"aria-controls",$.id),o.append($);function V(){v&&N(),pt()&&e.expand(!1),v={item:Y,sheet:$,closed:q},$.hidden=!1,Y.setAttribute("aria-expanded","true"),j()}return{
item:Y,show:V}}function N(i=!1){if(!v)return;let{item:x,sheet:$,closed:j}=v;v=null,$.hidden=!0,x.setAttribute("aria-expanded","false"),j(),i&&x.focus()}document.
addEventListener("keydown",i=>{i.key==="Escape"&&!i.defaultPrevented&&(v?N(!0):s.querySelector(".leaflet-popup")?t.closePopup():(e.closeCard(),e.back()))}),dt(at(
"card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),at("skip").addEventListener("click",i=>{let x=at(dt(document,"#skip").getAttribute("hre\
f")?.slice(1)||"");i.preventDefault(),r.contains(x)&&e.expand(!0),x.focus({preventScroll:!0})}),e.find=i=>ke(e.entries,i),(function(){let i=m("input"),x=m("ul",
"results"),$=m("p","said");i.type="search",i.placeholder="Station, system, path … or اسم",i.autocomplete="off",i.spellcheck=!1,i.maxLength=200,i.dir="auto",
Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).
forEach(([J,K])=>i.setAttribute(J,K)),x.id="results",x.setAttribute("role","listbox"),x.setAttribute("aria-label","Found"),$.setAttribute("role","status");let q=g(
"search","Search",m("div","search",i,$,x),{opened:()=>{i.focus(),i.select()}}),Y=[],V=-1;function U(J){N(),q.item.focus();let{bounds:K,latlng:ot}=J;K?e.visit(()=>e.
frame(K)):ot&&e.visit(()=>e.frame(L.latLng(ot).toBounds(4e4))),J.open&&J.open()}function W(J){V=J,[...x.children].forEach((K,ot)=>K.setAttribute("aria-selected",
String(ot===J))),J<0?i.removeAttribute("aria-activedescendant"):(i.setAttribute("aria-activedescendant",x.children[J].id),x.children[J].scrollIntoView({block:"n\
earest"}))}function Q(){Y=e.find(i.value),x.replaceChildren(...Y.map((J,K)=>{let ot=J.names.flatMap(ut=>ut||[]),ct=ot.find(ut=>!Wt(ut))||ot[0]||"",nt=ot.find(Wt),
et=m("li","",m("bdi","en",ct));if(nt&&nt!==ct){let ut=m("bdi","ar",nt);ut.lang="ar",et.append(ut)}return et.append(m("small","",J.kind||"",...J.why?[" · ",m("b\
di","",J.why)]:[])),et.id=`result-${K}`,et.setAttribute("role","option"),et.addEventListener("mousedown",ut=>ut.preventDefault()),et.addEventListener("click",()=>U(
J)),et})),i.setAttribute("aria-expanded",String(Y.length>0)),$.textContent=i.value.trim()?Y.length?`${Y.length} found`:"Nothing found":"",W(Y.length?0:-1)}i.addEventListener(
"input",Q),i.addEventListener("keydown",J=>{let K=J.key==="ArrowDown"?1:J.key==="ArrowUp"?-1:0;if(K&&Y.length)W((V+K+Y.length)%Y.length);else if(J.key==="Enter"&&
V>=0)U(Y[V]);else if(J.key==="Escape"&&i.value)i.value="",Q();else return;J.preventDefault()}),document.addEventListener("keydown",J=>{let K=J.target instanceof
Element&&J.target.closest("input, textarea, select");J.key==="/"&&!K&&(J.preventDefault(),q.show())})})();let z={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let i=m("ul","tree"),x=new Set,$=[];function j(V,U,W,Q,J){let K=m("inpu\
t"),ot=m("label","",K);return K.type="checkbox",K.addEventListener("change",()=>Q(K.checked)),J&&ot.append(J()),ot.append(m("bdi","",V)),U!==null&&ot.append(m("\
small","",a(U))),$.push([K,W]),m("div","row",ot)}function q(){$.forEach(([V,U])=>{let W=U();V.checked=W===!0,V.indeterminate=W===null})}function Y(){$=[];let V=Object.
keys(z),U=[...new Set([...V,...e.layers.map(W=>W.parent)])];i.replaceChildren(...U.flatMap(W=>{let Q=e.layers.filter(et=>et.parent===W);if(!Q.length)return[];if(Q.
length===1){let[et]=Q;return[m("li","",j(et.title,et.count,()=>et.shown,ut=>{et.set(ut),q()},et.mark))]}let J=()=>{let et=Q.filter(ut=>ut.shown).length;return et===
0?!1:et===Q.length?!0:null},K=z[W]||W,ot=j(K,Q.length,J,et=>{e.together(()=>Q.forEach(ut=>ut.set(et))),q()}),ct=m("ul","",...Q.map(et=>m("li","",j(et.title,et.count,
()=>et.shown,ut=>{et.set(ut),q()},et.mark))));ct.hidden=!x.has(W),ct.id=`branch-${U.indexOf(W)}`;let nt=E(m("span","chevron"),()=>{ct.hidden=!ct.hidden,ct.hidden?
x.delete(W):x.add(W),nt.setAttribute("aria-expanded",String(!ct.hidden))},"more");return nt.setAttribute("aria-label",`${K}: each one`),nt.setAttribute("aria-ex\
panded",String(!ct.hidden)),nt.setAttribute("aria-controls",ct.id),ot.append(nt),[m("li","",ot,ct)]})),q()}g("layers","Layers",m("div","layers",m("h2","","Layer\
s"),i),{opened:Y}),e.onLayers(()=>{v&&v.sheet.id==="sheet-layers"&&q()})})();let T=m("div","cross");T.setAttribute("aria-hidden","true");let C=null;(function(){
let i=[],x=L.layerGroup(),$=m("ol","steps"),j=m("p","total");j.setAttribute("role","status");let q=L.polyline([],{pane:"measure",className:"measured",interactive:!1,
smoothFactor:0}),Y=K=>{i.push(K),V()};function V(){let K=i.slice(1).map((nt,et)=>Ot(i[et],nt));q.setLatLngs(i.slice(1).map((nt,et)=>jt(i[et],nt))),x.clearLayers(),
i.forEach(nt=>x.addLayer(L.circleMarker(nt,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),$.replaceChildren(...K.map(nt=>m("li","",`${nt.
exact?"":"about "}${c(nt.m)} km`,m("small","",`bearing ${nt.bearing.toFixed(1)}°`))));let ot=K.reduce((nt,et)=>nt+et.m,0),ct=K.every(nt=>nt.exact);j.textContent=
i.length<2?i.length?"One point; add another":"No point yet":`${ct?"":"About "}${c(ot)} km in all`,j.dataset.metres=K.length?ot.toFixed(4):"",W.disabled=Q.disabled=
!i.length}let U=E("Add the centre of the map",()=>Y(t.getCenter())),W=E("Undo",()=>{i.pop(),V()}),Q=E("Clear",()=>{i.length=0,V()}),J=m("div","measure",m("h2","",
"Measure"),m("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),m("div","buttons",U,W,Q),$,j);g("measure","Measure",J,{
opened(){C=Y,e.closeCard(),s.classList.add("measuring"),s.append(T),t.doubleClickZoom.disable(),[q,x].forEach(K=>K.addTo(t)),V()},closed(){C=null,s.classList.remove(
"measuring"),T.remove(),t.doubleClickZoom.enable(),[q,x].forEach(K=>K.remove())}})})();let G=[...e.dates].flatMap(i=>Number.isInteger(i)?Number(i):[]).sort((i,x)=>i-
x),I=()=>{};if(G.length&&G[0]<G[G.length-1]){let i=G[0],x=G[G.length-1],$=m("input"),j=m("output","","All years");Object.assign($,{type:"range",min:i,max:x+1,step:1,
value:x+1}),$.setAttribute("aria-label","Year"),I=V=>{e.year=V===null||V>x?null:Math.max(V,i),$.value=String(e.year??x+1),j.textContent=e.year===null?"All years":
String(e.year),$.setAttribute("aria-valuetext",j.textContent),Y.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(U=>U(e.year))),e.state.changed()},
$.addEventListener("input",()=>I(Number($.value)));let q=m("div","ends",m("span","",String(i)),m("span","","all")),{item:Y}=g("year","Year",m("div","year",m("h2",
"","Year"),j,$,q,m("p","","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts\
 of that year. What has no known date stays."),E("All years",()=>I(null))));$.setAttribute("aria-valuetext","All years")}let O=e.state;O.add("view",()=>{let{lat:i,
lng:x}=t.getCenter();return`${i.toFixed(4)},${x.toFixed(4)},${t.getZoom()}`},i=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(i))
return;let[x,$,j]=i.split(",").map(Number);t.setView([x,$],Math.min(Math.max(j,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),O.add("change",()=>e.layers.filter(
i=>i.shown!==i.first).map(i=>encodeURIComponent(i.key)).join(","),i=>{let x=new Set(i.split(",").flatMap($=>{try{return[decodeURIComponent($)]}catch{return[]}}));
e.layers.forEach($=>$.set(x.has($.key)!==$.first))}),O.add("year",()=>e.year===null?"":String(e.year),i=>{I(/^\d{4}$/.test(i)?Number(i):null)});function f(){return"\
#"+[...O.entries].map(([i,{get:x}])=>[i,x()]).filter(([,i])=>i).map(([i,x])=>`${i}=${x}`).join("&")}let p="";function M(i){if(location.hash===p)return;let x=new Map(
location.hash.slice(1,6e3).split("&").map(j=>{let q=j.indexOf("=");return[j.slice(0,q),j.slice(q+1)]})),$=[...O.entries].filter(([j])=>!i||x.has("view")||x.has(
j));$.length&&e.together(()=>$.forEach(([j,{set:q}])=>q(x.get(j)||"")))}let A;function _(){try{p=f(),history.replaceState(null,"",p)}catch{}}M(!0),window.addEventListener(
"hashchange",()=>M(!1));let F=!1;if(["pointerdown","keydown","wheel"].forEach(i=>window.addEventListener(i,()=>{F=!0},{capture:!0,passive:!0})),O.changed=()=>{clearTimeout(
A),F&&(A=setTimeout(_,250))},t.on("moveend",()=>O.changed()),/^(https?|file):$/.test(location.protocol)){let i=m("input"),x=m("p","said");i.readOnly=!0,i.setAttribute(
"aria-label","Link to this view"),x.setAttribute("role","status"),i.addEventListener("focus",()=>i.select()),g("link","Link to this view",m("div","link",m("h2",
"","Link to this view"),i,m("div","buttons",E("Copy",async()=>{i.select();let $;try{await navigator.clipboard.writeText(i.value),$=!0}catch{$=document.execCommand(
"copy")}x.textContent=$?"Copied":"Copy it from the field"})),x),{opened(){i.value=location.href.split("#")[0]+f(),x.textContent="",i.focus()}})}if(document.fullscreenEnabled){
let i=y("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());i.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{i.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function D(i){let x=e.depthAt(
i);return x?`Depth: ${a(x.low_m)} to ${a(x.high_m)} m, from cells of about ${a(x.cell_km)} km`:"Depth: on land, or not known"}function h(i){let x=i.lng-360*Math.
round(i.lng/360),$=Et(0,t.getZoom())/111320,j=Math.min(5,Math.max(1,Math.ceil(-Math.log10($)))),q=(Y,V,U)=>`${Math.abs(Y).toFixed(j)}° ${Y<0?U:V}`;return`${q(i.
lat,"N","S")}, ${q(x,"E","W")}`}e.hereLines=i=>[h(i),D(i)];function w(i){let x=e.routeNear(i);return x?e.openRoute(x,i):e.card(m("div","card here",...e.hereLines(
i).map($=>m("p","",$))),i)}t.on("click",i=>{C?C(i.latlng):k()||w(i.latlng)}),s.addEventListener("keydown",i=>{i.key!=="Enter"||i.target!==s||(C?C(t.getCenter()):
w(t.getCenter()))});function k(){let i=!!v||b;return N(),i}let b=!1;t.on("preclick",()=>{b=!!s.querySelector(".leaflet-popup")});let P=null;function S(i){if(i!==
!!P)if(t.setMaxBounds(void 0),i){P={at:t.getCenter(),zoom:t.getZoom(),open:at("panel-toggle").getAttribute("aria-expanded")==="true"};let x=P.open&&!pt()?R():t.
getBounds();document.documentElement.classList.add("printing"),e.expand(!0),t.invalidateSize({animate:!1,pan:!1}),t.fitBounds(x,{paddingBottomRight:[0,t.attributionControl.
getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),s.querySelectorAll("canvas").forEach($=>{if($.classList.contains("leaflet-tile"))return;let j=gt(
$),{width:q,height:Y}=$,V=document.createElement("canvas");Object.assign(V,{width:q,height:Y}),gt(V).drawImage($,0,0),$.width=q,j.drawImage(V,0,0)})}else P&&(document.
documentElement.classList.remove("printing"),t.invalidateSize({animate:!1,pan:!1}),e.expand(P.open),t.setView(P.at,P.zoom,{animate:!1}),P=null,t.setMaxBounds(n.
window))}function R(){let i=t.getSize(),x=r.getBoundingClientRect().width+20;return L.latLngBounds(t.containerPointToLatLng([0,i.y]),t.containerPointToLatLng([i.
x-x,0]))}window.addEventListener("beforeprint",()=>S(!0)),window.addEventListener("afterprint",()=>S(!1))}function _n({columns:t,rows:n,levels:s}){let r=s.slice();for(let e=0;e<3;e++){let o=r.slice();for(let a=0;a<n;a++)for(let c=0;c<t;c++){let l=a*t+c;if(r[l]!==-1)
continue;let d=0,E=0;for(let v=Math.max(a-1,0);v<=Math.min(a+1,n-1);v++)for(let y=Math.max(c-1,0);y<=Math.min(c+1,t-1);y++){let g=r[v*t+y];g!==-1&&(d+=g,E++)}E&&
(o[l]=d/E)}r=o}return r.map(e=>Math.max(e,0))}function Pn(t){let n=t.columns>>1,s=t.rows>>1,r=new Float32Array(n*s);for(let e=0;e<s;e++)for(let o=0;o<n;o++){let a=2*
e*t.columns+2*o,c=0,l=0;for(let d of[a,a+1,a+t.columns,a+t.columns+1])t.levels[d]!==-1&&(c+=t.levels[d],l++);r[e*n+o]=l?c/l:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:n,rows:s,levels:r}}function $e(t){let n=[];for(let s=t;;s=Pn(s)){let{west:r,south:e,step:o,columns:a,rows:c}=s,l=s,d=null;if(n.
push({west:r,south:e,step:o,columns:a,rows:c,get levels(){return d=d||_n(l)}}),Math.min(a,c)<16)return n}}function Se(t,n){let s=new Int32Array(4*t.length),r=new Float32Array(
4*t.length);return t.forEach((e,o)=>{let a=Math.min(Math.max(e,0),n-1),c=Math.floor(a),l=a-c;for(let d=0;d<4;d++)s[4*o+d]=Math.min(Math.max(c-1+d,0),n-1);r[4*o]=
(1-l)**3/6,r[4*o+1]=(3*l**3-6*l**2+4)/6,r[4*o+2]=(-3*l**3+3*l**2+3*l+1)/6,r[4*o+3]=l**3/6}),{nodes:s,weights:r}}function Ce(t,n,s){let{columns:r,rows:e,levels:o}=t,
a=n.length,{nodes:c,weights:l}=Se(n.map(g=>(g-t.west)/t.step),r),d=Se(s.map(g=>(g-t.south)/t.step),e),E=new Map;function v(g){if(!E.has(g)){let N=new Float32Array(
a),z=g*r;for(let T=0,C=0;T<a;T++,C+=4)N[T]=l[C]*o[z+c[C]]+l[C+1]*o[z+c[C+1]]+l[C+2]*o[z+c[C+2]]+l[C+3]*o[z+c[C+3]];E.set(g,N)}return E.get(g)}let y=new Float32Array(
a*s.length);for(let g=0;g<s.length;g++){let[N,z,T,C]=[0,1,2,3].map(p=>v(d.nodes[4*g+p])),[G,I,O,f]=d.weights.subarray(4*g,4*g+4);for(let p=0,M=g*a;p<a;p++,M++)y[M]=
G*N[p]+I*z[p]+O*T[p]+f*C[p]}return y}function Ne(t){let n=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+n)/(1-n))/(4*Math.PI)]}function In([t,n,s,r],[e,o,a,c]){let l=0,d=1;for(let[
E,v,y,g]of[[t,s-t,e,a],[n,r-n,o,c]]){if(!v){if(E<y||E>g)return!1;continue}let N=(y-E)/v,z=(g-E)/v;l=Math.max(l,Math.min(N,z)),d=Math.min(d,Math.max(N,z))}return l<=
d}function jn([t,n,s,r],[e,o,a,c]){let l=(d,E,v,y,g,N)=>Math.sign((v-d)*(N-E)-(y-E)*(g-d));return l(t,n,s,r,e,o)!==l(t,n,s,r,a,c)&&l(e,o,a,c,t,n)!==l(e,o,a,c,s,
r)}function Oe(t){let n=new Map,s=([e,o,a,c],l)=>{for(let d=Math.floor(e*256);d<=a*256;d++)for(let E=Math.floor(o*256);E<=c*256;E++)if(l(d*4096+E))return!0;return!1};
function r(){t.forEach(e=>{let o=Ne(e[0]);e.slice(1).forEach(a=>{let c=Ne(a),l=[...o,...c];s([Math.min(o[0],c[0]),Math.min(o[1],c[1]),Math.max(o[0],c[0]),Math.max(
o[1],c[1])],d=>{let E=n.get(d);return E?E.push(l):n.set(d,[l]),!1}),o=c})})}return([e,o],[a,c,l,d])=>{n.size||r();let E=[a,c,a+l,c+d],v=[a+l/2,c+d/2],y=[e,o,v[0],
v[1]];return!s([Math.min(a,e),Math.min(c,o),Math.max(a+l,e),Math.max(c+d,o)],g=>(n.get(g)||[]).some(N=>In(N,E)||jn(N,y)))}}async function Rn(t){let n=atob(t),s=new Uint8Array(n.length);for(let c=0;c<s.length;c++)s[c]=n.charCodeAt(c);let e=new Blob([s]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),o=[],a=0;for(let c=await e.read();!c.done;c=await e.read()){if(a+=c.value.length,a>268435456)throw new RangeError("more data than a \
page has");o.push(c.value)}return new Uint8Array(await new Blob(o).arrayBuffer())}async function Te(t,n){let[s,r]=await Promise.all(t.split(" ",2).map(Rn)),e=Fn(
r,n);return JSON.parse(new TextDecoder().decode(s),(o,a)=>typeof a=="object"&&a!==null&&"~"in a?e[a["~"]]:a)}function Fn(t,n){let s=t.length>>2,r=0,e=()=>{if(r>=
s)throw new RangeError("fewer vertices than the lines have");let d=t[r]|t[r+s]<<8|t[r+2*s]<<16|t[r+++3*s]<<24;return d>>>1^-(d&1)},o=e();e();let a=Array.from({length:Math.
min(o,s)},()=>({unit:e(),size:e()})),c=0,l=0;return a.map(({unit:d,size:E})=>{let v=[],y=0,g=0,N=0,z=0,T=0,C=0;for(let G=0;G<E;G++){let I=e(),O=e();G?([T,N]=[N,
(N+T>>1)+I],[C,z]=[z,(z+C>>1)+O],y+=N,g+=z):(y=c+=I,g=l+=O),v.push(n(g/d,y/d))}return v})}function Ft({rows:t,columns:n}){let s=Array.from({length:t},()=>({}));
return Object.entries(n).forEach(([r,e])=>{let o=Array.isArray(e)?a=>e[a]:"all"in e?()=>e.all:a=>e.of[e.at[a]];s.forEach((a,c)=>{let l=o(c);l!==null&&(a[r]=l)})}),
s}function zn(t,n){return`${[t-360*Math.round(t/360),n].map(r=>Number(r.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Be({lists:t,...n}){let s=Object.
entries(t).map(([e,o])=>[e,Ft(o)]),r=Object.entries(n).map(([e,o])=>{let a=o.facts&&Ft(o.facts),c=o.lists&&Ft(o.lists);return[e,Ft(o).map((l,d)=>{let E=a?.[d];return E?.
position===!0&&(E.position=zn(Number(l.lon),Number(l.lat))),{...l,facts:E,lists:c?.[d]}})]});return{lists:Object.fromEntries(s),...Object.fromEntries(r)}}function _e({
columns:t,rows:n,steps:s},r,e){let o=new Float32Array(t*n);for(let a=0,c=0;a<o.length;a++)a%t===0&&(c=0),s[a]===" "?o[a]=e:o[a]=c=(c+s.charCodeAt(a)-63)%r;return o}var Pe=4.5,Dn=.35/2**Pe;function Zn(t,n,s){let r=n.map(o=>t.project(o,0)),e=r.length>8?L.LineUtil.simplify(r,Dn):r;return{fine:r,coarse:e,bounds:L.bounds(r),closed:s}}
function Ie(t,n,s,r){let e=null,o=new Map;function a(){e||=s.map(l=>Zn(t,l,r)),o=new Map,this._rings=[]}function c(){let l=2**t.getZoom(),d=t.getPixelOrigin(),{
min:E,max:v}=this._renderer._bounds,y=L.bounds(E.subtract([2,2]),v.add([2,2])),g=L.bounds(y.getTopLeft().add(d).divideBy(l),y.getBottomRight().add(d).divideBy(l));
this._parts=[],(e||[]).forEach(N=>{if(!N.bounds.intersects(g))return;let z=o.get(N);if(!z){let{x:C,y:G}=d;z=(t.getZoom()<=Pe?N.coarse:N.fine).map(O=>new L.Point(
Math.round(O.x*l)-C,Math.round(O.y*l)-G)),o.set(N,z)}if(r){let C=L.PolyUtil.clipPolygon(z,y,!0);C.length&&this._parts.push(C);return}let T=null;for(let C=1;C<z.
length;C++){let G=L.LineUtil.clipSegment(z[C-1],z[C],y,C>1,!0);if(!G){T=null;continue}T||this._parts.push(T=[G[0]]),T.push(G[1]),G[1]!==z[C]&&(T=null)}})}return Object.
assign(ft(n),{_project:a,_clipPoints:c}),n}var Gn=6;function Un(t,[n,s]){let r=(e,o,a)=>e.some(c=>Math.abs(o-c)<.002&&Math.abs(a-c)<.002);return t.flatMap(e=>{let o=[],a=[e[0]];for(let c=1;c<=e.length;c++){
let l=e[c-1],d=e[c%e.length];r(n,l.lng,d.lng)||r(s,l.lat,d.lat)?(a.length>1&&o.push(a),a=[d]):a.push(d)}return a.length>1&&o.push(a),o})}function qn(t,n,s,r){let e=n.
length,o=null;for(let a of[...t].reverse()){let{west:c,south:l,step:d,columns:E,rows:v}=a[0],y=c+d*(E-1),g=l+d*(v-1);if(o&&(n[0]>y||n[e-1]<c||s[0]<l||s[e-1]>g))
continue;let N=a.find(C=>C.step*r>=1.5)||a[a.length-1],z=Ce(N,n,s);if(!o){o=z;continue}let T=(C,G,I)=>Math.min(C-G,I-C)/(Gn*d);for(let C=0,G=0;C<e;C++){let I=T(
s[C],l,g);for(let O=0;O<e;O++,G++){let f=Math.min(I,T(n[O],c,y),1);f>0&&(o[G]+=f*(z[G]-o[G]))}}}return o||new Float32Array(e*e)}function Vn(t,n,s,r,e){let o=t.width,
a=2**n.z,c=Array.from({length:o},(M,A)=>(A+.5)/o),l=c.map(M=>360*(n.x+M)/a-180),d=c.map(M=>Math.atan(Math.sinh(Math.PI*(1-2*(n.y+M)/a)))*180/Math.PI),E=qn(s,l,d,
256*a/360),{west:v,south:y,step:g,columns:N,rows:z}=s[s.length-1][0],T=(M,A,_)=>M>A-g&&M<A+_*g,C=l.map(M=>T(M,v,N)),G=r.length-1,I=e.map(([M,A,_])=>255<<24|_<<16|
A<<8|M),O=gt(t),f=O.createImageData(o,o),p=new Int32Array(f.data.buffer);for(let M=0,A=0;M<o;M++){if(!T(d[M],y,z)){A+=o;continue}for(let _=0;_<o;_++,A++){if(!C[_])
continue;let F=E[A],D=0;for(;D<G&&F>=r[D+1];)D++;p[A]=I[D];let h=D?F-r[D]:1/0,w=D<G?r[D+1]-F:1/0,k=Math.min(h,w);if(k>3)continue;let b=.5-k/Math.max(Math.abs(F-
E[_?A-1:A+1]),Math.abs(F-E[M?A-o:A+o]),1e-4);if(b<=0)continue;let[P,S]=[e[D],e[h<w?D-1:D+1]],R=i=>Math.round(P[i]+b*(S[i]-P[i]));p[A]=255<<24|R(2)<<16|R(1)<<8|R(
0)}}O.putImageData(f,0,0)}function Hn(t,n){return n.some(s=>s.reduce((r,e)=>{let o=r;for(let a=0,c=e.length-1;a<e.length;c=a++){let l=e[a],d=e[c];l.lat>t.lat!=d.
lat>t.lat&&t.lng<(d.lng-l.lng)*(t.lat-l.lat)/(d.lat-l.lat)+l.lng&&(o=!o)}return o},!1))}function Re({map:t,data:n,ground:s,box:r},e){let o=document.documentElement.
classList.contains("plain"),a=window.matchMedia("screen and (prefers-color-scheme: dark)"),c=window.matchMedia("print"),l=S=>L.svg({pane:S,padding:.3}),d=l("lan\
d"),E=l("borders"),v={interactive:!1,smoothFactor:.6},{tiers:y}=s;function g(S,R,i,x,$=!1){if(!R.length)return;let j={...v,renderer:x,className:`ground ${S}`},q=$?
L.polygon(R,j):L.polyline(R,j);i.addLayer(Ie(t,q,$?R.flat():R,$))}let N=L.layerGroup(),z=L.layerGroup();y.forEach(({land:S})=>g("land",S,t,d,!0));let T=y.map(S=>Un(
S.land.flat(),S.edges));T.forEach(S=>g("coast",S,t,d));let C=S=>y.flatMap(R=>R[S]);g("rivers",C("rivers"),N,d),y.forEach(({lakes:S})=>g("lake",S,N,d,!0)),g("can\
als",C("canals"),N,d),g("borders",C("borders"),z,E),g("disputed",C("disputed"),z,E);let G=S=>[1,3,5].map(R=>parseInt(S.slice(R,R+2),16)),I=()=>c.matches||document.
documentElement.classList.contains("printing");function O(){let{tints:S}=s.depths;return S[I()?"print":o&&a.matches?"dark":"light"].map(G)}function f(S,R){for(let{
west:i,south:x,step:$,columns:j,rows:q,levels:Y}of S){let V=L.latLng(R.lat,R.lng+360*Math.ceil((i-$/2-R.lng)/360)),U=Math.round((V.lng-i)/$),W=Math.round((V.lat-
x)/$);if(U<0||U>=j||W<0||W>=q)continue;let Q=Y[W*j+U];if(Q===-1||y.some(({land:et})=>Hn(V,et)))return null;let{deepest_m:J,levels:K}=s.depths,ot=et=>J*(Math.max(
et,0)/(K-1))**2,ct=ot(Q-.5),nt=ct<100?1:10;return{low_m:nt*Math.floor(ct/nt),high_m:nt*Math.ceil(ot(Q+.5)/nt),cell_km:Math.round($*111.2)}}return null}function p(){
let S=s.depths.grids.map(U=>({...U,levels:_e(U,s.depths.levels,-1)}));if(e.depthAt=U=>f(S,U),!o)return;let R=S.map($e),i=[],x=(U,W)=>Vn(U,W,R,s.depths.bands,O()),
$=!1;t.on("movestart",()=>{$=!0}).on("moveend",()=>{$=!1});function j(U){let W=performance.now()+U;for(let Q;performance.now()<W&&(Q=i.shift());)x(Q.tile,Q.coords),
Q.done(void 0,Q.tile);i.length&&setTimeout(()=>j(8),$?50:0)}let q=ft(L.GridLayer).extend({createTile(U,W){let Q=m("canvas","leaflet-tile"),{_whole:J}=this,K=Math.
min(window.devicePixelRatio||1,2)*2**(t.getZoom()-J);return Q.width=Q.height=Math.ceil(256*Math.min(K,2)),i.push({tile:Q,coords:U,done:W})===1&&queueMicrotask(()=>j(
I()?1/0:8)),Q},_setView(U,W,...Q){this._whole=Math.floor(W+1e-6),ft(L.GridLayer.prototype)._setView.call(this,U,W,...Q)},_clampZoom(){return this._whole},repaint(){
Y(this).forEach(({el:U,coords:W})=>x(U,W))}}),Y=U=>Object.values(ft(U)._tiles),V=new q({pane:"depths",noWrap:!0,bounds:n.window,keepBuffer:1,updateWhenZooming:!1});
V.on("load",()=>{r.dataset.depths="drawn"}),e.addLayer({key:"depths",title:"Depth",parent:"ground",group:V}),[a,c].forEach(U=>U.addEventListener("change",()=>V.
repaint())),window.addEventListener("afterprint",()=>V.repaint()),e.paintNow=()=>{j(1/0),V.repaint(),Y(V).forEach(({el:U})=>{U.style.opacity="1"})}}if(s.depths.
grids.length&&p(),!o)return;e.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:N}),e.addLayer({key:"borders",title:"Borders",parent:"ground",
group:z});let M=Oe([...T.flat(),...C("borders"),...C("disputed")]),A=new Set(n.crossed||[]),_=document.documentElement.lang==="ar",F=.3,D=new Set(s.names.map(([
S,R,i,x,$,j])=>({kind:S,zoom:j,latlng:L.latLng($,x),text:_&&i||R,first:S==="country"&&A.has(R)})));s.names.forEach(([S,R,i,x,$,j])=>e.addSearch({names:[R,i],kind:S.
charAt(0).toUpperCase()+S.slice(1),late:!0,open(){let q=m("h2","",m("bdi","",R)),Y=L.latLng($,x),V=S==="city"||S==="capital",U=m("span","ar",i);Object.assign(U,
{lang:"ar",dir:"rtl"}),i&&q.append(U),e.card(m("article","card of-ground",m("p","kicker",S.charAt(0).toUpperCase()+S.slice(1)),q,...V?e.hereLines(Y).map(W=>m("p",
"",W)):[]),Y),e.visit(()=>t.setView(Y,Math.max(j+.5,3),{animate:!1}))}}));let h=[],w={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},k={ocean:5.5,country:8},
b=!0;function P(S){let R=t.getBounds().pad(.3);D.forEach(i=>{if(S+F<i.zoom||!R.contains(i.latlng))return;D.delete(i);let x=i.kind==="city"||i.kind==="capital";if(x&&
e.places.some(({latlng:q})=>Math.abs(q.lat-i.latlng.lat)<.15&&Math.abs(q.lng-i.latlng.lng)<.15))return;let j=m("span",i.kind,i.text);_&&j.classList.add("ar"),h.
push({...i,label:e.addLabel({latlng:i.latlng,element:j,beside:x,rank:(i.first?1e3:0)+10*(10-i.zoom)+(w[i.kind]||0),reach:x?0:i.kind==="ocean"?90:i.first?96:i.kind===
"country"?36:26,within:i.kind==="country"?M:null})})}),h.forEach(({kind:i,zoom:x,label:$})=>{$.shown=b&&S+F>=x&&S<(k[i]||99),$.element.classList.toggle("near",S>=
x+1.5)}),r.dataset.scale=S<3?"world":S<5?"region":"country"}e.onDraw(P),t.on("moveend",()=>P(t.getZoom())),e.addLayer({key:"names",title:"Place names",parent:"g\
round",group:null,show:S=>{b=S}})}var Yt=["aria-label","aria-valuetext","title","placeholder"],Wn={".":"٫",",":"٬"},Yn="[^A-Za-z]*\\d[^A-Za-z]*?",Kn=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
Jn=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,n=>n.replace(/[\d.,]/g,s=>s==="."||s===","?Wn[s]:String.fromCharCode(1632+Number(s)))),[Qn,Xn]=[8294,
8297].map(t=>String.fromCharCode(t)),Fe=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${Qn}${t}${Xn}`:t;function to(t,n){let s=new Intl.PluralRules(
n),r=Object.entries(t).filter(([o])=>o.includes("{")).map(([o,a])=>{let c=o.split(/\{(\w+)\}/),l=c.filter((E,v)=>v%2===0),d=c.map((E,v)=>v%2?`(?<${E}>${E==="n"?
Yn:"[^]+?"})`:Kn(E)).join("");return{size:l.join("").length,pattern:new RegExp(`^${d}$`),form:a}}).sort((o,a)=>a.size-o.size);function e(o){for(let c of[o,o.charAt(
0).toLowerCase()+o.slice(1)]){let l=t[c];if(typeof l=="string")return l}for(let{pattern:c,form:l}of r){let d=c.exec(o)?.groups;if(!d)continue;return(typeof l=="\
string"?l:l[s.select(Number((d.n||"").replace(/[^\d.]/g,"")))]||l.other).replace(/\{(\w+)\}/g,(v,y)=>e(d[y])??Fe(d[y]))}if(!o.includes(", "))return null;let a=o.
split(", ").map(c=>/[A-Za-z]/.test(c)?e(c):Fe(c));return a.includes(null)?null:a.join("، ")}return e}function ze(t){let n=document.getElementById("texts");if(!n)
return;let{texts:s,numerals:r,original:e}=JSON.parse(n.textContent||"{}"),o=to(s,document.documentElement.lang),a=r==="arab"?Jn:v=>v,c=v=>{let y=v.trim(),g=/[A-Za-z]/.
test(y)?o(y):null;return a(g===null?v:v.replace(y,()=>g))};function l(v){let y=document.createElement("q");Object.assign(y,{lang:"en",dir:"ltr",translate:!1}),y.
textContent=v.data.slice(e.length+1),v.data=e,v.after(" ",y)}function d(v){if(v instanceof Text){let y=v.parentElement?.closest("script, style, [translate=no]");
!y&&v.data.startsWith(`${e} `)&&l(v);let g=y?v.data:c(v.data);g!==v.data&&(v.data=g)}else v instanceof Element&&!v.matches("script, style")&&(Yt.forEach(y=>{let g=v.
getAttribute(y),N=g&&c(g);N&&N!==g&&v.setAttribute(y,N)}),v.childNodes.forEach(d))}let E={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:Yt};
new MutationObserver(v=>v.forEach(({type:y,target:g,addedNodes:N})=>{y==="childList"?N.forEach(d):y==="characterData"?d(g):g instanceof Element&&Yt.forEach(z=>{
let T=g.getAttribute(z),C=T&&c(T);C&&C!==T&&g.setAttribute(z,C)})})).observe(t,E),d(t)}var Ge=(t,n,s,r,e)=>n<t.x+t.w&&t.x<n+r&&s<t.y+t.h&&t.y<s+e,De=new Map;function eo(t){let n=De.get(t);if(n)return n;let s=[],r=t>90?Array.from({length:17},(e,o)=>(o-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return r.forEach(e=>r.forEach(o=>s.push([e*t,o*t]))),De.set(t,s.sort((e,o)=>Math.hypot(...e)-Math.
hypot(...o))),s}function no(t){let n=new Map;return t.forEach(s=>{let r=(s.x>>4)*4096+(s.y>>4),e=n.get(r);e?e.push(s):n.set(r,[s])}),(s,r,e,o)=>{let a=0;for(let c=s-
3>>4;c<=s+e+3>>4;c++)for(let l=r-1>>4;l<=r+o+1>>4;l++)for(let d of n.get(c*4096+l)||[])d.x>s-3&&d.x<s+e+3&&d.y>r-1&&d.y<r+o+1&&a++;return a}}function Ze(){let t=new Map,
n=({x:e,y:o,w:a,h:c},l)=>{for(let d=Math.floor(e/64);d<=(e+a)/64;d++)for(let E=Math.floor(o/64);E<=(o+c)/64;E++)if(l(t.get(d*4096+E),d*4096+E))return!0;return!1};
return{free:(e,o,a,c)=>!n({x:e,y:o,w:a,h:c},l=>!!(l&&l.some(d=>Ge(d,e,o,a,c)))),take:(e,o,a,c)=>{let l={x:e,y:o,w:a,h:c};n(l,(d,E)=>(d?d.push(l):t.set(E,[l]),!1))}}}
function Ue(t,n){let s=t.getContainer(),r=[],e=[],o=[];function a({latlng:y,element:g,rank:N,dot:z=!1,reach:T=0,beside:C=!1,within:G=null}){let I={latlng:y,element:g,
rank:N,dot:z,reach:T,beside:C,within:G,shown:!0};return z||(g.classList.add("ground-name"),L.marker(y,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"\
name-holder",html:g,iconSize:[0,0]})}).addTo(t)),r.push(I),I}function c(){let y=t.attributionControl.getContainer(),{parentElement:g,firstElementChild:N}=n;!y||
!g||!(N instanceof HTMLElement)||(g.style.setProperty("--title",`${N.offsetHeight}px`),g.style.setProperty("--credits",`${y.offsetWidth>s.clientWidth-180?y.offsetHeight:
0}px`))}let l=!1;t.on("viewprereset",()=>{l=!0}),t.on("viewreset",()=>{l=!1});function d(){if(l)return;c();let y=t.getZoom(),g=t.getPixelBounds().getTopLeft(),N=t.
getSize(),z=Ze(),T=Ze(),C=[],G={zoom:y,origin:g,size:N,free:z.free,take:z.take,inside:(h,w,k,b)=>h>2&&w>2&&h+k<N.x-2&&w+b<N.y-22,crossed:()=>0},{free:I,take:O,inside:f}=G,
p=s.getBoundingClientRect();[n,at("tools"),...s.querySelectorAll(".leaflet-control")].forEach(h=>{let{left:w,top:k,width:b,height:P}=h.getBoundingClientRect();h!==
n&&!b||(O(w-p.left,k-p.top,b,P),C.push({x:w-p.left,y:k-p.top,w:b,h:P}))}),r.forEach(({element:h,within:w})=>{w&&h.classList.remove("less")});let M=L.bounds([-200,
-200],N.add([200,200])),A=r.filter(h=>h.shown).map(h=>({...h,at:t.project(h.latlng,y).subtract(g)})).filter(h=>M.contains(h.at)).map(h=>({...h,w:h.element.offsetWidth,
h:h.element.offsetHeight})),_=new Set(A.map(({element:h})=>h));A.filter(h=>h.dot).forEach(({at:{x:h,y:w}})=>O(h-7,w-7,14,14));let F=G.crossed=no(o.flatMap(h=>h(
y,g)).filter(h=>f(h.x,h.y,0,0)));r.forEach(({element:h})=>{_.has(h)||(h.dataset.side="none")}),A.sort((h,w)=>Number(w.dot)-Number(h.dot)||w.rank-h.rank),A.filter(
h=>h.dot).forEach(({element:h,at:w,rank:k,w:b,h:P})=>{let S=[["right",w.x+9,w.y-P/2],["left",w.x-9-b,w.y-P/2],["above",w.x-b/2,w.y-9-P],["below",w.x-b/2,w.y+9]],
R=([,$,j])=>!f($,j,b,P)||!T.free($,j,b,P)?1/0:(I($,j,b,P)?0:40)+F($,j,b,P)+(C.some(q=>Ge(q,$,j,b,P))?300:0),i=S.reduce(($,j)=>R(j)<R($)?j:$),x=R(i)<[1,3,y<3.5?30:
1/0,1/0][k]?i:null;h.dataset.side=x?x[0]:"none",x&&(O(x[1],x[2],b,P),T.take(x[1],x[2],b,P))}),e.forEach(h=>h(G));let D=256*2**y;A.filter(h=>!h.dot).forEach(({element:h,
at:{x:w,y:k},reach:b,beside:P,within:S,...R})=>{let{w:i,h:x}=R,$=()=>P?3:i/2,j=()=>eo(b).find(([Y,V])=>{let U=w+Y-$(),W=k+V-x/2;return f(U,W,i,x)&&!F(U,W,i,x)&&
I(U-2,W-2,i+4,x+4)&&(!S||S([(w+g.x)/D,(k+g.y)/D],[(U+g.x)/D,(W+2+g.y)/D,i/D,(x-4)/D]))}),q=j();if(!q&&S){let Y=h.classList.contains("near")?.76:.95;[i,x]=[i*Y,x*
Y],q=j(),h.classList.toggle("less",!!q)}h.dataset.side=q?"on":"none",q&&(h.style.translate=`${q[0]}px ${q[1]}px`,O(w+q[0]-$()-3,k+q[1]-x/2-3,i+6,x+6))})}return{
addLabel:a,layout:d,onLayout:y=>{e.push(y)},addInk:y=>{o.push(y)}}}var oo=520,so="600 11px ",ao=.4;function ro(t){let n=[];return t.forEach(s=>{let r=n[n.length-1];r&&r[r.length-1].distanceTo(s[0])<8?r.push(...s):n.push([...s])}),
n}function*io(t,n,s){for(let r=0;r<t.length;r+=3){let e=r,o=0;for(;e+1<t.length&&o<s+14;)o+=t[e+1].distanceTo(t[e]),e++;if(o<s+14)continue;let a=t.slice(r,e+1);
a.some(c=>c.x<8||c.y<8||c.x>n.x-8||c.y>n.y-24)||a[0].distanceTo(a[a.length-1])<.96*o||(yield[a,r*6])}}var co=(t,n,s)=>t.every(r=>!s(r.x+n.x-2,r.y+n.y-3,4,6));function qe({
map:t,routes:n,usersOf:s},r){let e=L.svg({pane:"along",padding:.2}).addTo(t),o=gt(document.createElement("canvas"));o.font=so+getComputedStyle(document.body).fontFamily;
let a=new Map,c=T=>{let C=a.get(T)??o.measureText(T).width+ao*T.length;return a.set(T,C),C},l=null,d=-1,[E,v]=["",""].map(()=>L.SVG.create("g"));ft(e)._rootGroup.
append(E,v);function y(T){let C=[];return n.forEach((G,I)=>{if(!G.shown||T>=0&&I!==T)return;let O=null;G.parts.forEach(f=>{let p=T>=0?[]:s(f.leg).filter(M=>M<I&&
n[M].parts.some(A=>A.number===f.number&&A.system===f.system));if(!f.system||p.length){O=null;return}O&&O.name===f.system?O.seen.push(...f.seen):C.push(O={name:f.
system,r:I,seen:[...f.seen]})})}),C.map(G=>({...G,seen:ro(G.seen)}))}function g(T,C,G,I){let O=L.SVG.create("path"),f=L.SVG.create("text"),p=L.SVG.create("textP\
ath");return O.setAttribute("d","M"+G.map(({x:M,y:A})=>`${M.toFixed(1)} ${A.toFixed(1)}`).join("L")),O.setAttribute("id",C),O.setAttribute("class","along-path"),
p.setAttribute("href",`#${C}`),p.setAttribute("startOffset","50%"),p.textContent=T,f.setAttribute("class",I),f.append(p),[O,f]}function N({origin:T,size:C,free:G,
take:I,crossed:O},f){let p=f<0?E:v;p.replaceChildren();let M=t.getPixelOrigin().subtract(T);y(f).forEach((A,_)=>{let F=c(A.name),D=-1/0,h=0,w=A.seen.flatMap(k=>{
let b=h;return h+=6*k.length,[...io(k,C,F)].map(([P,S])=>({piece:P,at:b+S}))});for(let{piece:k,at:b}of w){if(b-D<oo)continue;let S=k[k.length-1].x<k[0].x?k.reverse():
k,R=S[S.length-1].subtract(S[0]),i=Math.hypot(R.x,R.y),x=L.point(R.y/i,-R.x/i),$=[5,-15].find(V=>co(S,x.multiplyBy(V+5),O))??(f>=0?5:void 0);if($===void 0)continue;
let j=S.map(V=>V.add(x.multiplyBy($)));if(j.slice(1).reduce((V,U,W)=>V+U.distanceTo(j[W]),0)<F+4)continue;let Y=S.filter((V,U)=>U%2===0).map(V=>V.add(x.multiplyBy(
$+5)));f<0&&!Y.every(({x:V,y:U})=>G(V-6,U-6,12,12))||(f<0&&Y.forEach(({x:V,y:U})=>I(V-6,U-6,12,12)),D=b,p.append(...g(A.name,`along-${f}-${_}-${b}`,j.map(V=>V.subtract(
M)),`along route-${A.r}${f<0?"":" hot"}`)))}})}function z(T){d=T,v.replaceChildren(),T>=0&&l&&N(l,T),E.style.display=T>=0&&v.childElementCount?"none":""}return r.
onLayout(T=>{l=T,N(T,-1),z(d)}),z}var lo=5,uo=12,fo=5,Ve=18,po=4e4,zt=t=>t.km??NaN;function ho(t,n,s){let r=[t[0]];for(let e=1;e<t.length;e++){let o=t[e-1],a=t[e],c=L.LineUtil.clipSegment(o,a,s);
if(c){let[l,d]=c,E=Math.max(Math.ceil(l.distanceTo(d)/n),1),v=o.distanceTo(a)||1;for(let y=0;y<=E;y++){let g=l.multiplyBy(1-y/E).add(d.multiplyBy(y/E));g.km=zt(
o)+(zt(a)-zt(o))*o.distanceTo(g)/v,r.push(g)}}r.push(a)}return r.filter((e,o)=>!o||e.x!==r[o-1].x||e.y!==r[o-1].y)}function mo(t,n,s){let r=[],e=null;for(let o=1;o<
t.length;o++){let a=L.LineUtil.clipSegment(t[o-1],t[o],s);if(!a)continue;let[c,l]=a,d=Math.max(Math.ceil(c.distanceTo(l)/n),1);(!e||!e.equals(c))&&r.push([c]);for(let E=1;E<=
d;E++)r[r.length-1].push(c.multiplyBy(1-E/d).add(l.multiplyBy(E/d)));e=l}return r}function go(t){let n=[0];for(let s=1;s<t.length;s++)n.push(n[s-1]+Math.hypot(t[s].
x-t[s-1].x,t[s].y-t[s-1].y));for(let s=0,r=0,e=0,o=0,a=0;s<t.length;s++){for(;e<t.length&&n[e]<=n[s]+Ve;)o+=t[e].mx,a+=t[e].my,e++;for(;n[r]<n[s]-Ve;)o-=t[r].mx,
a-=t[r].my,r++;t[s].ox=o/(e-r),t[s].oy=a/(e-r)}}function Kt(t){if(!t.metres){let n=t.metres=[0];t.latlngs.slice(1).forEach((s,r)=>n.push(n[r]+Ot(t.latlngs[r],s).
m))}return t.metres}function He({leg:t,from_km:n,backwards:s},r){let e=Kt(t),o=e[e.length-1],a=o?t.km*r/o:0;return n+(s?t.km-a:a)}function We({map:t,data:n},s){
let r=n.legs.map(f=>({...f,latlngs:f.line,bands:[]})),e=f=>[f.casing,f.line,f.over,f.hit].flatMap(p=>p||[]),o=n.routes.map((f,p)=>{let M=0,A=f.legs.map(([w,k],b)=>{
let P=r[w],S=f.standings[b]||"",R=p>=6?" late":"",i=P.schematic?"schematic":P.modelled?"modelled":"known",x=`${P.medium} ${i}${R} route-${p} ${S}`.trim(),$={interactive:!1,
smoothFactor:0,weight:P.medium==="land"?4:2.5},j={leg:P,number:w,backwards:k,system:f.systems[b],from_km:M,plain:[],dots:[],points:[],seen:[],casing:L.polyline(
[],{...$,pane:"casings",className:`casing ${x}`}),line:L.polyline([],{...$,pane:"lines",className:`line ${x}`}),over:S?L.polyline([],{...$,pane:"lines",className:`\
over ${x}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${x}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return M+=P.km,j.hit.on("click",q=>{s.openRoute(
s.routeNear(q.latlng)||{r:p,part:j},q.latlng)}),j.hit.on("mousemove",q=>s.highlight((s.routeNear(q.latlng)||{r:p}).r)),j.hit.on("mouseout",()=>s.highlight(-1)),
j}),_=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${p}`,html:String(p+1),iconSize:[20,20]})}).on("click",()=>s.open(
"route",p,_.getLatLng())),F=L.layerGroup(A.flatMap(e)),D=L.latLngBounds(A.flatMap(w=>w.leg.latlngs));return{parts:A,label:_,group:F,bounds:D,shown:!0,away:!1,since:f.
since,until:f.until,dots:[],wanted:!0}}),a=f=>f.routes.filter(p=>o[p].shown),c=f=>!s.only||s.only.includes(f);r.forEach(f=>{for(let p=0;f.accuracy_m&&p<f.latlngs.
length-1;){let M=p+1;for(;M<f.latlngs.length-1&&Math.abs(f.latlngs[M+1].lat-f.latlngs[p].lat)<1;)M++;f.bands.push(L.polyline(f.latlngs.slice(p,M+1),{pane:"bands",
interactive:!1,noClip:!0,smoothFactor:1,className:f.routes.length>1?"band shared":`band route-${f.routes[0]}`})),p=M}});function l(f){r.forEach(p=>{let M=p.latlngs[p.
latlngs.length>>1].lat,A=p.accuracy_m||0,_=A>uo*Et(M,f);p.bands.forEach(F=>{if(_&&a(p).length){let D=F.getLatLngs(),h=(D[0].lat+D[D.length-1].lat)/2;F.addTo(t).
setStyle({weight:2*A/Et(h,f)})}else F.remove()})})}let d=null;function E(f,p){f.forEach(({route:F,r:D})=>F.parts.forEach(h=>{let w=n.comparison&&D<n.comparison.
paired?Kt(h.leg):null,k=L.LineUtil.simplify(h.leg.latlngs.map((b,P)=>{let S=t.project(b,p);return w&&(S.km=He(h,w[P])),S}),.8);h.plain=h.backwards?k.reverse():k}));
let M=t.getPixelBounds(),A=M.getSize().multiplyBy(.7),_=L.bounds(M.getTopLeft().subtract(A),M.getBottomRight().add(A));d=_,f.forEach(({route:F,r:D})=>{let h=F.dots=
F.parts.flatMap(w=>ho(w.plain,6,_).map(k=>({x:k.x,y:k.y,km:zt(k),r:D,part:w,dx:0,dy:0,mx:0,my:0,ox:0,oy:0})));h.forEach((w,k)=>{let b=h[Math.max(k-1,0)],P=h[Math.
min(k+1,h.length-1)],S=Math.hypot(P.x-b.x,P.y-b.y)||1;w.dx=(P.x-b.x)/S,w.dy=(P.y-b.y)/S})})}function v(f){let p=fo+2,M=new Map,A=(F,D)=>Math.floor(F/p)*67108864+
Math.floor(D/p);f.filter(({r:F})=>c(F)).forEach(({route:F})=>F.dots.forEach(D=>{let h=A(D.x,D.y),w=M.get(h);w?w.push(D):M.set(h,[D])}));let _=f.reduce((F,{route:D})=>F+
D.dots.length,0)<=po;f.filter(({r:F})=>c(F)).forEach(({route:F,r:D})=>F.dots.forEach(h=>{let w=new Map([[D,h]]);for(let j=0;_&&j<9;j++){let q=h.x+(Math.floor(j/
3)-1)*p,Y=h.y+(j%3-1)*p;for(let V of M.get(A(q,Y))||[]){if(V.r===D)continue;let U=Math.hypot(V.x-h.x,V.y-h.y),W=w.get(V.r);U>p||Math.abs(V.dx*h.dx+V.dy*h.dy)<.8||
(!W||U<Math.hypot(W.x-h.x,W.y-h.y))&&w.set(V.r,V)}}let k=a(h.part.leg).filter(c),b=[...new Set([...w.keys(),...k])].sort((j,q)=>j-q);if(b.length<2)return;let P=[
...w.values()],S=w.get(b[0])||h,R=k.includes(b[0])&&!w.has(b[0])?N(b[0],h.part):1,i=Math.min(lo,Math.max(3.6,24/b.length),80/b.length)*R,x=(b.indexOf(D)-(b.length-
1)/2)*i,$=P.reduce((j,q)=>[j[0]+q.x/P.length,j[1]+q.y/P.length],[0,0]);h.mx=$[0]-h.x-S.dy*x,h.my=$[1]-h.y+S.dx*x}))}function y(f){let p=o.map((M,A)=>({route:M,r:A})).
filter(({route:M})=>M.shown);E(p,f),v(p),p.forEach(({route:M})=>{go(M.dots),M.parts.forEach(A=>{A.dots=[]}),M.dots.forEach(A=>A.part.dots.push(A)),M.parts.forEach(
A=>{A.points=A.dots.map(_=>L.point(_.x+_.ox,_.y+_.oy))}),M.parts.forEach((A,_)=>{let F=M.parts[_+1],D=F?[...A.points,F.points[0]]:A.points,h=L.LineUtil.simplify(
D,.4).map(w=>t.unproject(w,f));e(A).forEach(w=>w.setLatLngs(h))})}),g.forEach(M=>M(f))}let g=[];s.onLines=f=>{g.push(f)};function N(f,p){let M=o[f].parts.find(A=>A.
number===p.number);return M&&M.backwards!==p.backwards?-1:1}s.routeNear=(f,p=10)=>{let M=t.project(f,t.getZoom()),A=null,_=p;return o.forEach((F,D)=>{F.shown&&F.
parts.forEach(h=>{for(let w=1;w<h.points.length;w++){let k=L.LineUtil.pointToSegmentDistance(M,h.points[w-1],h.points[w]);k<_&&(_=k,A={r:D,part:h})}})}),A},s.addInk(
(f,p)=>{let M=L.bounds(p,p.add(t.getSize()));return o.filter(A=>A.shown).flatMap(A=>A.parts.flatMap(_=>(_.seen=mo(_.points,6,M).map(F=>F.map(D=>D.subtract(p))),
_.seen.flat())))});let z=[.5,.4,.6,.3,.7,.2,.8,.1,.9];s.onLayout(({zoom:f,origin:p,size:M,free:A,take:_})=>{o.forEach(F=>{if(F.label.remove(),!F.shown)return;let D=F.
parts.flatMap(k=>k.seen.map(b=>({piece:b,users:b.length?a(k.leg).length:0})));D.sort((k,b)=>k.users-b.users||b.piece.length-k.piece.length);let w=D.flatMap(({piece:k})=>z.
map(b=>k[Math.floor(b*k.length)])).find(({x:k,y:b})=>k>14&&b>14&&k<M.x-14&&b<M.y-14&&A(k-11,b-11,22,22));w&&(_(w.x-11,w.y-11,22,22),F.label.setLatLng(t.unproject(
w.add(p),f)).addTo(t))})});let T=qe({map:t,routes:o,usersOf:a},s),C=-1;s.highlight=f=>{f!==C&&(C=f,document.documentElement.classList.toggle("has-hot",f>=0),document.
querySelectorAll(".hot").forEach(p=>p.classList.remove("hot")),T(f),f>=0&&document.querySelectorAll(`.route-${f}`).forEach(p=>p.classList.add("hot")))};let G=f=>{
if(f instanceof SVGPathElement)return-2;let p=f instanceof Element&&f.closest("[class*=route-], [data-route]");if(!p)return-1;let M=/(?:^| )route-(\d+)(?: |$)/.
exec(p.getAttribute("class")||"");return Number(M?M[1]:p.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(f=>document.addEventListener(f,p=>{let M=G(
p.target);M>-2&&s.highlight(M)})),document.addEventListener("focusout",()=>s.highlight(-1)),s.kpAt=({part:f},p)=>{let{leg:M}=f,A=Kt(M),_=t.project(p,t.getZoom()),
F=M.latlngs.map(w=>t.project(w,t.getZoom())),D=1/0,h=0;for(let w=1;w<F.length;w++){let[k,b]=[F[w-1],F[w]],P=b.subtract(k),S=P.x**2+P.y**2,R=_.subtract(k),i=S?Math.
min(Math.max((R.x*P.x+R.y*P.y)/S,0),1):0,x=_.distanceTo(k.add(P.multiplyBy(i)));x<D&&(D=x,h=A[w-1]+i*(A[w]-A[w-1]))}return He(f,h)},s.openRoute=(f,p)=>{let M=s.
open("route",f.r,p,f.part.number),{leg:A}=f.part,_=A.accuracy_m===null?NaN:A.accuracy_m/1e3,F=_>0?Math.min(2,1-Math.floor(Math.log10(2*_))):2,D=10**-F,h=Math.max(
0,F),w=(Math.round(s.kpAt(f,p)/D)*D).toLocaleString("en",{minimumFractionDigits:h,maximumFractionDigits:h}),k=Number.isNaN(_)?"accuracy not known":`± ${_} km`,
b=m("p","kp",m("b","",`KP ${w} km`),` along the route from its start, ${k}. ${s.hereLines(p).join(". ")}.`);return dt(M,"h2").after(b),M};let I=f=>document.querySelector(
`[data-route="${f}"]`);function O(f,p){let M=f.wanted&&!f.away,A=I(p);if(A){let _=A.querySelector("input");_&&(_.checked=f.wanted),A.classList.toggle("off",!M),
dt(A,".when").textContent=f.away?` (not in ${s.year})`:""}f.shown!==M&&(f.shown=M,M?f.group.addTo(t):f.group.remove())}s.routes=o,s.legs=r,o.forEach((f,p)=>{f.group.
addTo(t);let M=I(p),A=M&&dt(M,".go"),_=A?.textContent??`Route ${p+1}`,F=s.addLayer({key:`route-${p}`,title:_,parent:"routes",show:w=>{f.wanted=w,O(f,p)},mark:()=>m(
"span",`number route-${p}`,String(p+1))}),D=()=>{s.open("route",p,null),s.visit(()=>s.frame(f.bounds))};s.addSearch({names:[_,A?.title],kind:`route ${p+1}`,open:D});
let h=M&&M.querySelector("input");h&&h.addEventListener("change",()=>F.set(h.checked)),A&&A.addEventListener("click",D)}),s.onYear(f=>o.forEach((p,M)=>{p.away=f!==
null&&(p.since!==null&&f<p.since||p.until!==null&&f>p.until),O(p,M)}),o.flatMap(f=>[f.since,f.until])),s.onDraw(y),t.on("moveend",()=>{let f=t.getPixelBounds();
d&&!d.contains(f)&&y(t.getZoom())}),s.onDraw(l)}function Ye(t,n,s,r){let e=t.getContainer(),o=at("panel-toggle"),a=at("card"),c=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),l=L.control.zoom().addTo(t),
d=()=>document.body.classList.contains("comparing"),E=!0,v=0;function y(){let _=!a.hidden,F=E&&!_;o.setAttribute("aria-expanded",String(F)),at("panel-body").hidden=
!F,n.classList.toggle("closed",!F&&!_),n.classList.toggle("carded",_),e.parentElement?.parentElement?.classList.toggle("covered",F||_),cancelAnimationFrame(v),v=
requestAnimationFrame(r)}function g(_){E=_,_&&p.close(),y()}o.addEventListener("click",()=>g(o.getAttribute("aria-expanded")!=="true"));function N(){let{width:_,
height:F}=n.getBoundingClientRect(),D=n.classList.contains("closed"),h=t.attributionControl.getContainer()?.offsetHeight??0;if(!pt())return n.getBoundingClientRect().
left>=e.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,h+24]}:D?{paddingTopLeft:[76,F+34],paddingBottomRight:[60,h+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[_+60,50]};let w=e.getBoundingClientRect(),k=D?null:n.getBoundingClientRect(),b=k&&k.top<w.top+40,P=k&&!b?Math.max(w.bottom-k.top,0)+14:
h+62,S=b?Math.max(w.right-k.left,0)+20:30,R=e.clientHeight<330;return{paddingTopLeft:[30,R||!D?20:F+26],paddingBottomRight:[Math.min(S,w.width/2),Math.min(R?56:
P,w.height*.6)]}}function z(_){t.fitBounds(_,{...N(),animate:!1})}let T=null,C=()=>({at:t.getCenter(),zoom:t.getZoom()}),G=()=>{let _=C();return T!==null&&_.zoom===
T.to.zoom&&t.project(_.at).distanceTo(t.project(T.to.at))<2};function I(_){cancelAnimationFrame(v),requestAnimationFrame(()=>{let F=G()&&T?T.from:C();t.fire("vi\
sit"),_(),T={from:F,to:C()}})}function O(){if(!T||!G())return!1;let{from:_}=T;return T=null,t.fire("visit"),t.setView(_.at,_.zoom,{animate:!1}),!0}function f(){
let{paddingTopLeft:_,paddingBottomRight:F}=N();t.options.minZoom=0;let D=t.getBoundsZoom(s.bounds,!1,L.point(_[0]+F[0],_[1]+F[1])),h=Math.floor(4*Math.min(t.getBoundsZoom(
s.window,!0),D))/4;t.getZoom()<h&&t.setZoom(h,{animate:!1}),t.setMinZoom(h)}let p=yo(t,a,y);function M(){c.setPosition("bottomleft"),l.setPosition(pt()?"bottomr\
ight":"bottomleft"),g(!pt()&&!d())}let A=t.attributionControl.getContainer();return A?.addEventListener("click",_=>{_.target instanceof Element&&_.target.closest(
"a")||A.classList.toggle("open")}),M(),le(M),z(s.bounds),{expand:g,frame:z,visit:I,back:O,limit:f,card:p.open,closeCard:p.close}}function yo(t,n,s){let r=dt(n,"\
.card-body"),e=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),o=null;function a(){if(!o)return!1;let{gone:l,from:d}=o,E=n.contains(
document.activeElement);return o=null,e.remove(),n.hidden=!0,r.replaceChildren(),l(),s(),d&&d.isConnected&&E&&d.focus({preventScroll:!0}),!0}function c(l,d,E=()=>{}){
let v=document.activeElement,y=n.contains(v),g=v===document.body?null:v,N=y&&o?o.from:g,z=y||!!(N&&N.matches(":focus-visible")),T=o;return o=null,T?.gone(),o={gone:E,
from:N},r.replaceChildren(l),r.scrollTop=0,d?e.setLatLng(d).addTo(t):e.remove(),n.hidden=!1,s(),z&&n.focus({preventScroll:!0}),l}return{open:c,close:a}}var Jt=[Re,We,xe,Me,Ae],bo=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],Qt=null,Xt=null,te=null;ft(window).$||=t=>{let n=document.createElement("template");return n.innerHTML=
String(t).trim(),[n.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),ft(L.PosAnimation).include({run(t,n){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,n),this.fire("step").fire("end")}}));
function wo(t){let{crs:n=L.CRS.EPSG3857}=t.options;n===L.CRS.EPSG3857&&(t.project=(s,r=t.getZoom())=>{let e=L.latLng(s),o=2**r;if(e.ofLat!==e.lat||e.ofLng!==e.lng){
let{x:a,y:c}=n.latLngToPoint(e,0);Object.assign(e,{ofLat:e.lat,ofLng:e.lng,u:a,v:c})}return new L.Point((e.u||0)*o,(e.v||0)*o)})}async function Ke(t){ze(document.
body);let n=JSON.parse(at("data").dataset.view||""),s=t.getContainer(),r=at("panel");bo.forEach(([v,y])=>{t.createPane(v).style.zIndex=String(y)}),s.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),wo(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(at("credits").innerHTML),s.setAttribute("role","application"),s.setAttribute("aria-roledescri\
ption","map");let e=!1,{layout:o,...a}=Ue(t,r),{limit:c,...l}=Ye(t,r,n,()=>{e&&o()});n.icon&&(delete ft(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
n.icon));let d=vo(t,{...a,...l,layout:o},()=>e);t.setMaxBounds(n.window),c(),t.on("resize",c),s.setAttribute("aria-busy","true");let E={map:t,box:s,panel:r,...await xo(
n,s)};Jt.forEach(v=>v(E,d)),e=!0,d.redraw(),s.removeAttribute("aria-busy"),Lo(t,d),[Qt,Xt,te]=[t,E,d]}function Lo(t,{redraw:n,layout:s}){let r=t.getContainer(),
e=!1,o=0;function a([c,...l]){cancelAnimationFrame(o),o=requestAnimationFrame(()=>{o=0,c(),l.length?a(l):r.classList.remove("unplaced")})}t.on("zoomanim dragsta\
rt visit",()=>{e=!0}),t.on("zoomend",()=>{e?r.classList.add("unplaced"):n()}),t.on("moveend",()=>{e?a(r.classList.contains("unplaced")?[()=>n(!1),s]:[s]):s(),e=
!1}),t.on("viewreset",()=>{o||s()})}async function xo(t,n){try{let[s,r]=await Promise.all(["ground","data"].map(a=>Te(at(a).textContent||"",(c,l)=>new L.LatLng(
c,l)))),{features:e,...o}=r;return{data:{...o,...t},ground:s,features:Be(e)}}catch(s){let r=m("p","unread","The map cannot be drawn: this browser is from before\
 2023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");throw r.setAttribute("role","alert"),n.append(r),s}}function vo(t,n,s){
let r=[],e=[],o=!1;function a(d=!0){let E=t.getZoom();r.forEach(v=>v(E)),d&&n.layout()}function c(){!s()||o||(a(),e.forEach(d=>d()),l.state.changed())}let l={...n,
redraw:a,year:null,only:null,layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(d,E,v)=>{l.state.
entries.set(d,{get:E,set:v})}},depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(d,E)=>l.open("route",d.r,E),highlight:()=>{},onLines:()=>{},
where:()=>null,mark:()=>{},hereLines:()=>[],open:(d,E,v)=>l.card(m("div"),v),show:()=>{},find:()=>[],onDraw:d=>{r.push(d)},onLayers:d=>{e.push(d)},addSearch:d=>{
l.entries.push(d)},onYear:(d,E=[])=>{l.years.push(d),E.forEach(v=>l.dates.add(v))},together(d){let E=o;o=!0,d(),o=E,c()},addLayer({key:d,title:E,group:v,shown:y=!0,
parent:g="",count:N=null,show:z=null,mark:T=null}){let C={key:d,title:E,parent:g,count:N,mark:T,first:y,shown:!1,set(G){C.shown!==G&&(C.shown=G,v&&(G?v.addTo(t):
v.remove()),z&&z(G),c())}};return l.layers.push(C),C.set(y),C}};return l}Jt.splice(-1,0,me);return cn(Mo);})();
