var cableroute=(()=>{var zt=Object.defineProperty;var Xe=Object.getOwnPropertyDescriptor;var tn=Object.getOwnPropertyNames;var en=Object.prototype.hasOwnProperty;var nn=(t,n)=>{for(var o in n)zt(t,o,{get:n[o],enumerable:!0})},on=(t,n,o,a)=>{if(n&&typeof n=="object"||typeof n=="function")for(let e of tn(n))!en.call(t,e)&&
e!==o&&zt(t,e,{get:()=>n[e],enumerable:!(a=Xe(n,e))||a.enumerable});return t};var sn=t=>on(zt({},"__esModule",{value:!0}),t);var ho={};nn(ho,{given:()=>Qt,map:()=>Jt,shared:()=>Xt,start:()=>He});var ie=window.matchMedia("(max-width: 760px), (max-height: 480px)"),ht=()=>ie.matches,ce=t=>ie.addEventListener("change",t);function at(t){let n=document.getElementById(
t);if(!n)throw new Error(`the page has no ${t}`);return n}function dt(t,n){let o=t.querySelector(n);if(!o)throw new Error(`the page has no ${n}`);return o}function m(t,n,...o){
let a=document.createElement(t);return n&&(a.className=n),a.append(...o),a}function gt(t){let n=t.getContext("2d");if(!n)throw new Error("this browser paints on\
 no canvas");return n}var ft=t=>t,Et=(t,n)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**n);var vt=.0033528106647474805,At=6378137*(1-vt),an=63710088e-1,yt=t=>t*Math.PI/180,It=t=>t*180/Math.PI;function le(t){let n=t*(40680631590769-At*At)/(At*At);return[
1+n/16384*(4096+n*(-768+n*(320-175*n))),n/1024*(256+n*(-128+n*(74-47*n)))]}var ue=(t,n,o,a)=>t*n*(a+t/4*(o*(2*a**2-1)-t/6*a*(4*n**2-3)*(4*a**2-3)));function de(t,n,o,a,e,s,r){
let c=vt/16*n*(4+vt*(4-3*n));return t+(1-c)*vt*o*(a+c*e*(r+c*s*(2*r**2-1)))}function Ot(t,n){let o=Math.round((n.lng-t.lng)/360)*360,a=yt(n.lng-t.lng-o),e=Math.
atan((1-vt)*Math.tan(yt(t.lat))),s=Math.atan((1-vt)*Math.tan(yt(n.lat))),[r,c,u,f]=[Math.sin(e),Math.cos(e),Math.sin(s),Math.cos(s)],E=a;for(let v=0;v<100;v++){
let w=Math.sin(E),B=Math.cos(E),z=f*w,_=c*u-r*f*B,N=Math.hypot(z,_),Z=r*u+c*f*B;if(N<1e-15&&Z>0)return{m:0,bearing:0,exact:!0};let I=Math.atan2(N,Z),C=N?c*f*w/N:
0,d=1-C**2,h=d>1e-12?Z-2*r*u/d:0,x=de(a,d,C,I,N,Z,h);if(Math.abs(x)>Math.PI+1e-9)break;if(Math.abs(x-E)<1e-12){let[k,T]=le(d);return{m:At*k*(I-ue(T,N,Z,h)),bearing:(It(
Math.atan2(z,_))+360)%360,exact:!0}}E=x}let $=Math.sin(yt(n.lat-t.lat)/2)**2+Math.cos(yt(t.lat))*Math.cos(yt(n.lat))*Math.sin(a/2)**2;return{m:2*an*Math.asin(Math.
sqrt(Math.min($,1))),exact:!1,bearing:(It(Math.atan2(f*Math.sin(a),c*u-r*f*Math.cos(a)))+360)%360}}function rn(t,n,o){let a=(1-vt)*Math.tan(yt(t.lat)),e=1/Math.
hypot(1,a),s=a*e,r=Math.sin(yt(n)),c=Math.cos(yt(n)),u=Math.atan2(a,c),f=e*r,E=1-f**2,[$,v]=le(E),w=o/(At*$),B=w;for(let h=0,x=!1;h<100&&!x;h++){let k=w+ue(v,Math.
sin(B),Math.cos(B),Math.cos(2*u+B));x=Math.abs(k-B)<1e-13,B=k}let z=Math.sin(B),_=Math.cos(B),N=Math.cos(2*u+B),Z=s*z-e*_*c,I=Math.atan2(s*_+e*z*c,(1-vt)*Math.hypot(
f,Z)),C=Math.atan2(z*r,e*_-s*z*c),d=de(0,E,f,B,z,_,N);return{lat:It(I),lng:t.lng+It(C-d)}}function jt(t,n){let{m:o,bearing:a}=Ot(t,n),e=Math.max(1,Math.min(200,
Math.ceil(o/5e4))),s=t.lng;return[t,...Array.from({length:e},(r,c)=>{let u=c+1<e?rn(t,a,o*(c+1)/e):n;return s=u.lng+360*Math.round((s-u.lng)/360),{lat:u.lat,lng:s}})]}var cn=t=>{let n=[...t];return n.length>90?`${n.slice(0,89).join("")}…`:t},Tt=t=>t.replace(/^[+−]/,n=>n==="+"?"−":"+"),ln=t=>m("span",`number route-${t}`,
String(t+1));function fe(t){let n=ln(t);return n.setAttribute("role","img"),n.setAttribute("aria-label",`Route ${t+1}`),n}var he=(t,n)=>{let o=m("button","",t);
return o.type="button",o.addEventListener("click",n),o};function un([t,n,o]){return t===null?m("td","",m("span","none",o?"not sure":"not known"),m("small","",o?
`${n}; likely ${o}`:String(n))):m("td","",m("span","figure",t),...n===void 0?[]:[m("small","",`${n} to ${o}`)])}function pe({map:t,data:n},o){if(!n.comparison)return;
let a=dn(o);n.comparison.paired>1&&fn(t,n.comparison,a,o)}function dn(t){let n=at("compared"),[o]=n.tBodies,a=dt(n,"thead"),e=at("compared-box"),s=[...o.rows],r=[
...a.querySelectorAll("th")],c=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted");let u=[0,1];function f($,v){
u=[$,v];let w=_=>{if($===0)return Number(_.dataset.route);let{value:N}=_.cells[$].dataset;return N===void 0?NaN:Number(N)},B=s.map(_=>({row:_,value:w(_)})).sort(
(_,N)=>Number.isNaN(_.value)||Number.isNaN(N.value)?Number(Number.isNaN(_.value))-Number(Number.isNaN(N.value)):v*(_.value-N.value)),z=document.activeElement;o.
append(...B.map(({row:_})=>_)),z&&o.contains(z)&&z.focus({preventScroll:!0}),r.forEach((_,N)=>{_.hasAttribute("aria-sort")&&_.setAttribute("aria-sort",N!==$?"no\
ne":v>0?"ascending":"descending")})}r.forEach(($,v)=>{$.querySelector("button")?.addEventListener("click",()=>{f(v,u[0]===v?-u[1]:1),t.state.changed()})}),t.state.
add("sort",()=>u[0]===0&&u[1]>0?"":`${u[1]<0?"-":""}${u[0]}`,$=>{let v=/^(-?)(\d{1,3})$/.exec($),w=v?Number(v[2]):0;r[w]&&r[w].hasAttribute("aria-sort")&&f(w,v&&
v[1]?-1:1)}),s.forEach($=>$.addEventListener("click",v=>{v.target instanceof Element&&v.target.closest("button, a")||String(window.getSelection())||t.visit(()=>t.
frame(t.routes[Number($.dataset.route)].bounds))}));let E=t.highlight;return t.highlight=$=>{E($);let v=$>=0&&c.matches&&s[$];if(!v||v.matches(":hover")||v.contains(
document.activeElement))return;let w=v.getBoundingClientRect(),B=e.getBoundingClientRect(),z=B.top+a.getBoundingClientRect().height;w.top<z?e.scrollTop-=z-w.top:
w.bottom>B.bottom&&(e.scrollTop+=Math.min(w.bottom-B.bottom,w.top-z))},s}function fn(t,n,o,a){let e=document.documentElement,s=n.paired,r=o.map(p=>p.querySelector(
"button.pick")),c=["pick-0","pick-1"].map(p=>at(p)),u=at("pick-clear"),f=at("pair-said"),E=at("pair-body"),$=f.textContent||"",v=p=>dt(o[p],".go").textContent||
"";c.forEach(p=>p.append(...o.slice(0,s).map((y,M)=>{let g=m("option","",`${M+1} · ${cn(v(M))}`);return g.dir="auto",g.value=String(M),g})));let w=m("style");document.
head.append(w);let B=[null,null];function z(p,y){let[M,g]=p<y?[p,y]:[y,p],P=n.pairs[M*s-M*(M+1)/2+g-M-1];if(p<y)return P;let{apart:S}=P;return{...P,spans:[P.spans[1],
P.spans[0]],apart:S&&{...S,kp:[S.kp[1],S.kp[0]],at:[S.at[1],S.at[0]]},more:P.more.map(([F,i,b])=>F===null?[null,i,b&&Tt(b)]:i===void 0?[Tt(F)]:[Tt(F),Tt(b||""),
Tt(i)])}}t.createPane("shared").style.zIndex="405";let _=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-edge"}),N=L.polyline([],{pane:"\
shared",interactive:!1,smoothFactor:0,className:"shared-mark"}),Z=L.layerGroup(),I=null;function C(p,y,M){let{dots:g}=a.routes[p],P=[],S=F=>L.point(F.x+F.ox,F.y+
F.oy);for(let F=0;F<g.length;F++){let i=g[F],b=g[F+1];i.km>=y&&i.km<=M&&P.push(S(i)),!(!b||b.km<=i.km)&&[y,M].forEach(A=>{if(A<=i.km||A>=b.km)return;let j=(A-i.
km)/(b.km-i.km);P.push(S(i).multiplyBy(1-j).add(S(b).multiplyBy(j)))})}return P}function d(p,y){let M=z(...p);return p.flatMap((g,P)=>(a.routes[g].shown?M.spans[P]:
[]).map(([S,F])=>C(g,S,F).map(i=>t.unproject(i,y)))).filter(g=>g.length)}function h(){let[p,y]=B;return p!==null&&y!==null?[p,y]:null}function x(p){let y=h();if([
_,N].forEach(g=>{y?g.addTo(t):g.remove()}),!y)return;let M=d(y,p);[_,N].forEach(g=>g.setLatLngs(M))}a.onLines(x);function k(p,y){if(Z.clearLayers(),I=null,!y)return;
let M=S=>a.routes[S].bounds.getCenter().lng,g=y.at.map(([S,F],i)=>L.latLng(S,F+360*Math.round((M(p[i])-F)/360))),P=jt(g[0],g[1]);I=L.latLngBounds(P),Z.addLayer(
L.polyline(P,{pane:"shared",interactive:!1,className:"gap-edge",weight:6})),Z.addLayer(L.polyline(P,{pane:"shared",interactive:!1,className:"gap",weight:2.5})),
g.forEach(S=>Z.addLayer(L.circleMarker(S,{pane:"shared",interactive:!1,className:"gap-end",radius:9}))),Z.addLayer(L.marker([(g[0].lat+g[1].lat)/2,(g[0].lng+g[1].
lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"gap-holder",iconSize:[0,0],html:m("span","gap-km",`${y.km} km`)})}))}function T(p,y){
let M=[...o[p].cells].find(g=>g.dataset.column===y);return m("td","",...[...M?M.childNodes:[]].map(g=>g.cloneNode(!0)))}function R(p){let[y,M]=p,g=z(y,M),P=g.spans.
every(U=>!U.length),S=(U,...W)=>m("div","fact",m("dt","",U),m("dd","",...W)),F=(U,W)=>m("b","figure",`${U} ${W}`),i=([U,W,Q,J],K)=>[F(U,"km"),` (${W} %) `,m("sm\
all","",U==="0"?K:`land ${Q} km, sea ${J} km; ${K}`)],b=m("dl","facts",S("Common section",...i(g.common_section,"the same segment of one system, or the same tre\
nch")),S("Same corridor",...i(g.same_corridor,"lines nearer than their accuracy: not known to be apart")),...g.ends_km==="0"?[]:[S("Common ends",F(g.ends_km,"km"),
" ",m("small","","left out"))],S("Least separation",g.apart?F(g.apart.km,"km"):m("span","none","not known")," ",m("small","",g.apart?`at KP ${g.apart.kp[0]} of ${y+
1} and KP ${g.apart.kp[1]} of ${M+1}`:"below the accuracy of the lines somewhere"))),A=m("div","buttons");P||A.append(he("Show what they share",()=>a.visit(()=>a.
frame(L.latLngBounds(d(p,t.getZoom()).flat()))))),k(p,g.apart);let j=I;j&&A.append(he("Show where they are nearest",()=>a.visit(()=>a.frame(j.pad(2)))));let V=m(
"tr","",m("th","","Measure"),m("th","",fe(y)),m("th","",fe(M)),m("th","",`How much more ${M+1} has`));[...V.cells].forEach(U=>{U.scope="col"});let Y=m("table","\
differences",m("caption","unseen",`Differences between route ${y+1} and route ${M+1}`),m("thead","",V),m("tbody","",...n.measures.map(({key:U,title:W},Q)=>{let J=m(
"th","",m("bdi","",W));J.scope="row";let K=m("tr","",J,T(y,U),T(M,U),un(g.more[Q]));return K.dataset.measure=U,K}))),q=["places","groups and straits","countries"].
map((U,W)=>{let Q=g.passed[W].flatMap((J,K)=>[...K?[", "]:[],m("bdi","",J)]);return m("p","passed",m("b","",`Both pass these ${U}: `),...Q.length?Q:["none known"])});
at("pair-marks").hidden=P,E.replaceChildren(b,A,Y,...q),f.textContent=`Routes ${y+1} and ${M+1}: common section ${g.common_section[0]} km, same corridor ${g.same_corridor[0]}\
 km (${g.same_corridor[1]} %).`}function D(p,y=!0){B=p,c.forEach((S,F)=>{S.value=String(B[F]??"")}),r.forEach((S,F)=>{S&&S.setAttribute("aria-pressed",String(B.
includes(F)))}),o.forEach((S,F)=>S.classList.toggle("picked",B.includes(F)));let M=B.flatMap(S=>S??[]),g=h(),P=!!g;if(a.only=g,u.hidden=!M.length,at("pick-best").
hidden=P,document.body.classList.toggle("paired",P),e.classList.toggle("has-pair",P),g){let[S,F]=g;y&&a.closeCard();let i=b=>`.has-pair:not(.has-hot) main ${b}:\
not(.route-${S}, .route-${F})`;w.textContent=`${["path.line","path.over","path.casing"].map(i).join(",")}{stroke-opacity:.16}${["text.along",".number.on-map"].map(
i).join(",")}{opacity:.35}`,M.forEach(b=>a.routes[b].parts.forEach(A=>[A.casing,A.line,A.over].forEach(j=>j?.bringToFront()))),Z.addTo(t),R(g)}else w.textContent=
"",Z.remove(),E.replaceChildren(),f.textContent=M.length?`Route ${M[0]+1} is picked; pick another.`:$;if(a.redraw(),g&&y){let[S,F]=g.map(i=>a.routes[i].bounds);
a.visit(()=>a.frame(L.latLngBounds(S.getSouthWest(),S.getNorthEast()).extend(F)))}a.state.changed()}r.forEach((p,y)=>{p&&p.addEventListener("click",()=>{let M=B.
flatMap(g=>g===y?[]:g??[]);B.includes(y)?D([M[0]??null,null]):M.length?D([M[M.length-1],y]):D([y,null])})}),c.forEach((p,y)=>p.addEventListener("change",()=>{let M=[
B[0],B[1]],g=p.value===""?null:Number(p.value);g!==null&&M[1-y]===g&&(M[1-y]=M[y]),M[y]=g,D(M)})),at("pick-best").addEventListener("click",()=>{D(n.best),c[0].focus()}),
u.addEventListener("click",()=>{D([null,null]),c[0].focus()}),a.state.add("pair",()=>(h()||[]).map(p=>p+1).join(","),p=>{let[,y,M]=/^(\d{1,3}),(\d{1,3})$/.exec(
p)||["","0","0"],g=Number(y)-1,P=Number(M)-1;g!==P&&Math.min(g,P)>=0&&Math.max(g,P)<s?D([g,P],!1):h()&&D([null,null])})}var hn='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',me=t=>t.slice(1).reduce((n,o,a)=>n+o.distanceTo(t[a]),0);function Gt(t,...[
n,o,a,e,s=0]){let r=m("span",`catalogue-name ${o}`,m("bdi","",n)),c=t.containerPointToLayerPoint([a,e]);return r.style.transform=`translate(${c.x.toFixed(1)}px,\
 ${c.y.toFixed(1)}px)`+(s?` rotate(${s.toFixed(3)}rad)`:""),r}function pn(t,n){let o=[];return t.forEach(a=>{for(let e=0;e+1<a.length;e++){let s=e+1;for(;s+1<a.
length&&a[e].distanceTo(a[s])<n;)s++;let r=a[e],c=a[s],u=r.distanceTo(c);u<n||u<.985*me(a.slice(e,s+1))||o.push([r,c])}}),o}function ge({map:t,pane:n,partsOf:o,
nameOf:a,colourOf:e}){let s=gt(document.createElement("canvas"));s.font=hn;let r=new Map;function c(v){let w=r.get(v)??s.measureText(v).width;return r.set(v,w),
w}let u=v=>o(v).map(w=>w.map(B=>t.layerPointToContainerPoint(B)));function f(v,w,B,{size:z,free:_,take:N}){let Z=a(v),I=c(Z)+4,C=pn(w,I),d=Math.max(1,Math.floor(
C.length/24));for(let h=0;h<C.length;h+=d){let[x,k]=C[(h+v*7*d)%C.length];k.x<x.x&&([x,k]=[k,x]);let T=x.add(k).divideBy(2),R=k.subtract(x),D=Math.hypot(R.x,R.y),
p=L.point(R.x/D,R.y/D),y=L.point(p.y,-p.x),M=I/5+6,g=[-2,-1,0,1,2].map(F=>T.add(p.multiplyBy(F*I/5)).subtract([I/10+3,7]));if(!g.every(({x:F,y:i})=>F>4&&i>4&&F<
z.x-60&&i<z.y-30)||!g.every(({x:F,y:i})=>_(F,i,M,14)))continue;g.forEach(({x:F,y:i})=>N(F,i,M,14));let P=T.subtract(p.multiplyBy(I/2-2)).add(y.multiplyBy(6.5)),
S=B(Z,"of-system",P.x,P.y,Math.atan2(R.y,R.x));return S.style.color=e(v),S.dataset.system=String(v),S}return null}function E(v,w,B){v.map(z=>{let _=u(z);return{
system:z,parts:_,length:_.reduce((N,Z)=>N+me(Z),0)}}).sort((z,_)=>_.length-z.length).slice(0,ht()?12:60).forEach(({system:z,parts:_})=>f(z,_,w,B))}function $(v){
if(n.querySelectorAll(".lit").forEach(x=>x.remove()),n.classList.toggle("one",v!==null),v===null)return;let w=(...x)=>{let k=Gt(t,...x);return k.classList.add("\
lit"),n.append(k),k},B=t.getSize(),z=u(v);if(f(v,z,w,{size:B,free:()=>!0,take:()=>{}}))return;let N=z.flat().filter(({x,y:k})=>x>4&&k>14&&x<B.x-4&&k<B.y-30);if(!N.
length)return;let Z=a(v),I=c(Z),{x:C,y:d}=N[N.length>>1],h=w(Z,"of-system",Math.max(4,Math.min(C-I/2,B.x-I-8)),d-18);h.style.color=e(v),h.dataset.system=String(
v)}return{widthOf:c,nameSystems:E,nameOne:$}}function ye(t){let n=new Map,o=[],a=new Array(5).fill(0);return t.forEach((s,r)=>(s.places||[]).forEach(c=>{let u=n.get(c);u?u.push(r):n.set(c,[r])})),t.map((s,r)=>r).
sort((s,r)=>(t[r].places||[]).length-(t[s].places||[]).length).forEach(s=>{let r=a.map(c=>c/(4*t.length));(t[s].places||[]).forEach(c=>(n.get(c)||[]).forEach(u=>{
o[u]!==void 0&&r[o[u]]++})),o[s]=r.indexOf(Math.min(...r)),a[o[s]]++}),o}function be(t,n){let o=new Map,a=r=>{let c=o.get(r)||{users:new Set,turn:0,next:[],order:[]};
return o.set(r,c),c},e=r=>`${r.lat.toFixed(2)} ${r.lng.toFixed(2)}`,s=t.map(({latlngs:r})=>r.slice(1).map((c,u)=>{let f=e(r[u]),E=e(c);return f<E?{key:`${f} ${E}`,
sense:1}:{key:`${E} ${f}`,sense:-1}}));t.forEach(({item:r},c)=>s[c].forEach(({key:u})=>a(u).users.add(r.system))),s.forEach(r=>r.slice(1).forEach(({key:c,sense:u},f)=>{
let E=r[f];a(E.key).next.push([c,u*E.sense]),a(c).next.push([E.key,u*E.sense])})),o.forEach(r=>{if(r.turn)return;r.turn=1;let c=[r];for(let u=c.pop();u;u=c.pop())
for(let[f,E]of u.next){let $=a(f);$.turn||($.turn=u.turn*E,c.push($))}}),o.forEach(r=>{r.order=[...r.users].sort((c,u)=>n[u]-n[c]||c-u)}),t.forEach((r,c)=>{let{
facts:{from:u,to:f},system:E}=r.item,$=s[c].map(({key:v,sense:w})=>{let{order:B,turn:z}=a(v);return w*z*(B.indexOf(E)-(B.length-1)/2)});$.some(v=>v)&&(r.slots=r.
latlngs.map((v,w)=>w===0&&typeof u=="number"||w===$.length&&typeof f=="number"?0:(($[w-1]??$[w])+($[w]??$[w-1]))/2))})}var mn=11,gn=3.2,yn=6e4,bn=["out of service","retired","cancelled"],Ft="schematic",wn=["inferred",Ft,"assumed"],$t=t=>t==="in service"?"live":bn.includes(t)?"go\
ne":"plan",Vt=t=>wn.includes(t.confidence||""),Zt=t=>t.confidence===Ft?Ft:Vt(t)?"modelled":"known",Ln={modelled:"9 2.5",[Ft]:"9 2.5 2 2.5"},Ct=t=>Number(String(
t||"").slice(0,4))||null,we=t=>t.length>32?`${t.slice(0,30)}…`:t;function xn(t){let n=t.reduce((o,a)=>a.length>o.length?a:o);return n[n.length>>1]}function Ut(t){
let n=[m("bdi","en clip",t.name)];if(t.name_ar){let o=m("span","ar clip",t.name_ar);o.lang="ar",o.dir="rtl",n.push(" ",o)}return n}function Le({map:t,data:n,box:o,
panel:a,features:e},s){let r=!n.routes.length,c=t.createPane("catalogue-hot"),u=t.createPane("catalogue-names");Object.assign(c.style,{zIndex:"395",pointerEvents:"\
none"}),Object.assign(u.style,{zIndex:"605",pointerEvents:"none"});let f=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),E=L.canvas({pane:"catalogue-hot",padding:.25}),
$=L.circle([0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function v(){let l=getComputedStyle(document.documentElement),O=G=>l.getPropertyValue(
`--${G}`).trim();return{soft:O("soft"),ink:O("ink"),halo:O("halo"),land:O("land"),routes:Array.from({length:7},(G,H)=>O(`route-${H}`))}}let w=v(),B=r?ye(e.systems):
[],z=l=>{let O=$t(e.systems[l].status);return!r||O==="gone"?w.soft:w.routes[B[l]]};function _(l){let O=$t(e.systems[l.system].status),G=Vt(l);return{color:z(l.system),
weight:O==="gone"?1.2:G?1.5:2.2,opacity:r?.95:.75,lineCap:O==="plan"?"round":"butt",dashArray:O==="plan"?"0.1 4":O==="gone"?"2 4":Ln[Zt(l)]}}let[[,N],[,Z]]=n.window,
I=l=>{let O=l.map(X=>X.lng),G=[l],H=O.reduce((X,rt)=>Math.min(X,rt)),tt=O.reduce((X,rt)=>Math.max(X,rt));return H<N&&G.push(l.map(X=>L.latLng(X.lat,X.lng+360))),
tt>Z&&G.push(l.map(X=>L.latLng(X.lat,X.lng-360))),G},C=e.segments.map((l,O)=>{let G=l.line,H=L.polyline(I(G),{renderer:f,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,
..._(l)});return H.on("mouseover",X=>F(l.system,X.latlng)),H.on("mouseout",()=>F(null)),H.on("click",X=>s.open("system",l.system,X.latlng,O)),ft(H).system=e.systems[l.
system].name,{item:l,latlngs:G,line:H,slots:null,drawn:null}}),d=e.systems.map(()=>[]);if(C.forEach(l=>d[l.item.system].push(l)),C.reduce((l,{latlngs:O})=>l+O.length,
0)<=yn){let l=d.map(O=>{let G=O.flatMap(({latlngs:H})=>H.map(tt=>tt.lat));return G.reduce((H,tt)=>H+tt,0)/(G.length||1)});be(C,l)}function h(l){let O=Et(20,l)/1e3,
G=Math.min(gn,mn/O);C.forEach(H=>{let{slots:tt}=H;if(!tt||!D(H))return;let X=H.latlngs.map(it=>t.project(it,l)),rt=X.map((it,lt)=>{let bt=X[Math.max(lt-1,0)],st=X[Math.
min(lt+1,X.length-1)].subtract(bt),mt=Math.hypot(st.x,st.y)||1,pt=tt[lt]*G;return t.unproject([it.x-st.y/mt*pt,it.y+st.x/mt*pt],l)});H.drawn=rt,H.line.setLatLngs(
I(rt))}),y!==null&&S(y)}let x={live:!1,plan:!1,gone:!1},k=L.layerGroup(),T=null,R=l=>{let{ready:O,over:G}=e.systems[l];return T===null||(Ct(O)||0)<=T&&(Ct(G)||1/0)>=
T},D=({item:l})=>x[$t(e.systems[l.system].status)]&&R(l.system);function p(){C.forEach(l=>{let O=D(l);O!==k.hasLayer(l.line)&&(O?k.addLayer(l.line):k.removeLayer(
l.line))})}k.addTo(t),s.onYear(l=>{T=l,p(),ct(),Qe()},[...e.systems.flatMap(l=>[Ct(l.ready),Ct(l.over)]),...e.incidents.map(l=>l.lat===void 0?null:Ct(l.start))]);
let y=null,M=null,g=L.layerGroup().addTo(t),P=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function S(l){if(y=l,g.clearLayers(),o.classList.toggle(
"has-hot-system",l!==null),document.querySelectorAll(".systems .hot").forEach(G=>G.classList.remove("hot")),r&&te(l),l===null)return;let O=document.querySelector(
`.systems [data-system="${l}"]`);O&&O.classList.add("hot"),d[l].forEach(G=>{let H=_(G.item),tt=I(G.drawn||G.latlngs),X=r?H.color:w.ink,{weight:rt=0}=H;[{color:w.
halo,weight:rt+5},{...H,color:X,weight:rt+1.5,opacity:1}].forEach(lt=>L.polyline(tt,{renderer:E,pane:"catalogue-hot",interactive:!1,smoothFactor:1,...lt}).addTo(
g))})}function F(l,O){if(S(l===null?M:l),l===null||!O){P.remove();return}P.setLatLng(O).setContent(m("bdi","clip",e.systems[l].name)).addTo(t)}function i(l){$.remove(),
l&&l.accuracy_m&&l.lat!==void 0&&l.lon!==void 0&&$.setLatLng([l.lat,l.lon]).setRadius(l.accuracy_m).addTo(t)}let b=l=>s.open("place",l,U[l].latlng),A=e.places.map(
()=>0);e.systems.forEach(l=>(l.places||[]).forEach(O=>{A[O]++}));let j=[],V=L.layerGroup(),Y=[],q=new Set(n.routes.flatMap(({legs:l})=>[{at:l[0],last:!1},{at:l[l.
length-1],last:!0}]).map(({at:[l,O],last:G})=>e.legs[l].facts[O===G?"from":"to"])),U=e.places.map((l,O)=>{let G=L.latLng(l.lat,l.lon);if(l.role==="other"){let it=L.
circleMarker(G,{renderer:f,pane:"catalogue",radius:r?3.2:4,weight:1.3,fillOpacity:1,color:w.ink,fillColor:w.land,bubblingMouseEvents:!1});return it.on("click",()=>b(
O)),it.on("mouseover",()=>{P.setLatLng(G).setContent(m("span","",...Ut(l))).addTo(t)}).on("mouseout",()=>P.remove()),V.addLayer(it),j.push(it),Y.push({latlng:G,
text:l.name,rank:A[O],className:"of-place",off:!1}),{latlng:G}}let H=m("span","place-name",...Ut(l)),tt=l.role==="station",X=tt?14:8,rt=L.marker(G,{icon:L.divIcon(
{className:`place ${l.role}`,html:m("div","dot",m("i"),H),iconSize:[X,X]}),zIndexOffset:tt?200:-200,riseOnHover:!0}).addTo(t);return rt.getElement()?.setAttribute(
"aria-label",[l.name,l.name_ar].filter(Boolean).join(" ")),tt||rt.bindTooltip(m("span","",...Ut(l)),{direction:"top",className:"tip"}),rt.on("click",()=>b(O)),rt.
on("keypress",it=>{it.originalEvent.key==="Enter"&&b(O)}),s.addLabel({latlng:G,element:H,dot:!0,rank:tt?q.has(O)?3:2:0}),{latlng:G}});s.places=U;let W=e.stretches.
map((l,O)=>{let G=l.line,H=L.polyline(G,{renderer:f,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:w.ink,weight:1.6,opacity:.7,dashArray:Vt(l)?"5 \
3":void 0});return H.on("click",tt=>s.open("stretch",O,tt.latlng)),H.on("mouseover",tt=>{P.setLatLng(tt.latlng).setContent(m("bdi","clip",l.name)).addTo(t)}).on(
"mouseout",()=>P.remove()),{item:l,latlngs:G,line:H}}),Q=L.layerGroup(W.map(({line:l})=>l)),J=ft(L.CircleMarker).extend({_updatePath(){let l=this._renderer,O=this.
_point,G=this._radius,H=l._ctx;!l._drawing||this._empty()||(H.beginPath(),H.moveTo(O.x,O.y-G),H.lineTo(O.x+G,O.y),H.lineTo(O.x,O.y+G),H.lineTo(O.x-G,O.y),H.closePath(),
l._fillStroke(H,this))}}),K=L.layerGroup(),ot=[];e.incidents.forEach((l,O)=>{if(l.lat===void 0||l.lon===void 0)return;let G=L.latLng(l.lat,l.lon),H=new J(G,{renderer:f,
pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:w.halo,fillColor:w.ink,bubblingMouseEvents:!1});H.on("click",()=>s.open("incident",O,G)),H.on("mouseo\
ver",()=>{P.setLatLng(G).setContent(m("bdi","clip",`${l.start}: ${l.name}`)).addTo(t)}).on("mouseout",()=>P.remove()),ot.push({latlng:G,lozenge:H,text:String(l.
start).slice(0,7),rank:1e3,className:"of-incident",year:Ct(l.start),hidden:!0,off:!1})});function ct(){ot.forEach(l=>{let O=T===null||l.year===null||l.year===T;
l.off=!O,O?K.addLayer(l.lozenge):K.removeLayer(l.lozenge)})}ct();let nt={live:0,plan:0,gone:0};e.systems.forEach(l=>{nt[$t(l.status)]++}),[["live","In service"],
["plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([l])=>nt[l]).forEach(([l,O])=>s.addLayer({key:`systems-${l}`,title:O,parent:"\
systems",count:nt[l],shown:r&&l!=="gone",show:G=>{x[l]=G,p()}})),Y.length&&s.addLayer({key:"stations",parent:"stations",title:r?"Landing stations":"Other landin\
g stations",group:V,count:Y.length,shown:!0,show:l=>{Y.forEach(O=>{O.off=!l})}}),W.length&&s.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:Q,
count:e.paths.length,shown:r}),ot.length&&s.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:K,count:ot.length,shown:r,show:l=>{ot.forEach(O=>{
O.hidden=!l})}});let{widthOf:ut,nameSystems:We,nameOne:te}=ge({map:t,pane:u,partsOf:l=>d[l].flatMap(({line:O})=>ee(O)),nameOf:l=>we(e.systems[l].name),colourOf:z}),
Ye=l=>Math.round((ht()?.4:1)*(l<3?24:l<5?70:130)),ee=l=>k.hasLayer(l)&&ft(l)._parts||[];s.addInk((l,O)=>{let G=[],H=t.getPixelOrigin().subtract(O);if(!r)return G;
for(let{line:tt}of C)if(k.hasLayer(tt))for(let X of ee(tt))for(let rt=1;rt<X.length;rt++){let it=X[rt-1],lt=X[rt],bt=Math.ceil(it.distanceTo(lt)/8);for(let wt=0;wt<
bt;wt++)G.push({x:it.x+(lt.x-it.x)*wt/bt+H.x,y:it.y+(lt.y-it.y)*wt/bt+H.y});if(G.length>4e4)return G}return G}),s.onLayout(l=>{let{origin:O,size:G,free:H,take:tt,
inside:X,crossed:rt,zoom:it}=l,lt=[],bt=(...st)=>(lt.push(Gt(t,...st)),lt[lt.length-1]),wt=[...ot.filter(st=>!st.hidden),...Y].filter(st=>!st.off).map(st=>({...st,
at:t.project(st.latlng,it).subtract(O)})).filter(({at:st})=>st.x>0&&st.y>0&&st.x<G.x&&st.y<G.y).sort((st,mt)=>mt.rank-st.rank);wt.forEach(({at:st})=>tt(st.x-4,st.
y-4,8,8)),r&&We(e.systems.map((st,mt)=>mt),bt,l);for(let st of wt){if(lt.length>=Ye(it))break;let mt=we(st.text),pt=ut(mt)+2,Mt=13,{x:_t,y:Pt}=st.at,re=[[_t+7,Pt-
Mt/2],[_t-7-pt,Pt-Mt/2],[_t-pt/2,Pt-7-Mt],[_t-pt/2,Pt+7]].filter(([Lt,xt])=>X(Lt,xt,pt,Mt)&&H(Lt,xt,pt,Mt)).map(([Lt,xt])=>({u:Lt,v:xt,met:rt(Lt,xt,pt,Mt)})),St=re.
length?re.reduce((Lt,xt)=>xt.met<Lt.met?xt:Lt):null;!St||St.met>(st.rank>=1e3?9:2)||(tt(St.u,St.v,pt,Mt),bt(mt,st.className,St.u,St.v))}u.replaceChildren(...lt),
r&&te(y)});let ne={system:l=>d[l].map(O=>O.drawn||O.latlngs),segment:l=>[C[l].latlngs],stretch:l=>[W[l].latlngs],path:l=>e.paths[l].stretches.map(O=>W[O].latlngs),
leg:l=>[s.legs[l].latlngs],route:l=>s.routes[l].parts.map(O=>O.leg.latlngs)};s.where=(l,O)=>{if(l==="place")return U[O].latlng;if(l==="incident"){let H=e.incidents[O];
return H.lat===void 0||H.lon===void 0?null:L.latLng(H.lat,H.lon)}let G=ne[l]?.(O)??[];return G.length?xn(G):null},s.mark=(l,O=0)=>{i(l==="place"?e.places[O]:l===
"incident"?e.incidents[O]:null),M=l==="system"?O:l==="segment"?e.segments[O].system:null,S(M)},s.show=(l,O)=>{let G=ne[l]?.(O).flat()??[],H=s.where(l,O);s.open(
l,O,null),G.length?s.visit(()=>s.frame(L.latLngBounds(G))):H&&s.visit(()=>s.frame(H.toBounds(4e4)))};let Nt=(l,O,G)=>G.forEach((H,tt)=>{let X=(rt,it)=>[H.facts[rt]||
""].flat().filter(lt=>typeof lt=="string").flatMap(lt=>String(lt).split(it)).filter(Boolean);s.addSearch({names:[H.name,H.name_ar].filter(Boolean),first:l==="pl\
ace",kind:l==="place"?H.kind.charAt(0).toUpperCase()+H.kind.slice(1):O,also:[H.id||"",...X("other names",", "),"start"in H?String(H.start):""].filter(Boolean),owners:X(
"owners",", "),open:()=>s.show(l,tt)})});Nt("place","Place",e.places),Nt("system","Cable system",e.systems),Nt("path","Crossing path",e.paths),Nt("incident","In\
cident",e.incidents),Nt("deal","Deal",e.deals);let Ke=l=>{let O=$t(e.systems[l.system].status);return O!=="live"?O:Zt(l)},Je=new Set([...e.segments.map(Ke),...W.
length?["path"]:[],...ot.length?["incident"]:[]]);a.querySelectorAll("[data-key]").forEach(l=>{ft(l).hidden=!Je.has(l.getAttribute("data-key")||"")});let Bt=[],
oe=dt(a,".count"),se=oe.textContent;function Qe(){Bt.forEach(({row:O,system:G})=>{O.hidden=!R(G)});let l=Bt.filter(({row:O})=>!O.hidden).length;Bt.length&&(oe.textContent=
T===null?se:`${l} of ${se}, in ${T}`)}let ae=document.getElementById("systems");if(ae){let l=O=>{let G=L.SVG.create("svg"),H=L.SVG.create("path"),tt=e.systems[O];
G.setAttribute("width","26"),G.setAttribute("height","8"),G.setAttribute("aria-hidden","true"),H.setAttribute("d","M1 4H25");let X=$t(tt.status);return H.setAttribute(
"class",X==="live"?Zt(tt):X),G.setAttribute("class","system"),G.style.setProperty("--system",X==="gone"?"var(--soft)":`var(--route-${B[O]})`),G.append(H),G};e.systems.
map((O,G)=>({item:O,i:G})).sort((O,G)=>O.item.name.localeCompare(G.item.name,"en")).forEach(({item:O,i:G})=>{let H=[O.ready||"date not known",O.status==="in ser\
vice"?"":O.status,d[G].length?"":"not drawn"].filter(Boolean).join(", "),tt=m("button","",d[G].length?l(G):m("span","no-line"),m("bdi","clip",O.name),m("small",
"",H));tt.type="button",tt.dataset.system=String(G),tt.addEventListener("click",()=>{s.show("system",G)}),tt.addEventListener("mouseenter",()=>F(G)),tt.addEventListener(
"mouseleave",()=>F(null)),tt.addEventListener("focus",()=>F(G)),tt.addEventListener("blur",()=>F(null));let X=m("li","",tt);Bt.push({row:X,system:G}),ae.append(
X)})}s.onDraw(l=>{h(l);let O=Math.max(1.8,Math.min(4,l*.62));j.forEach(G=>G.setRadius(O))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("\
change",()=>{w=v(),C.forEach(l=>l.line.setStyle(_(l.item))),W.forEach(({line:l})=>l.setStyle({color:w.ink})),j.forEach(l=>l.setStyle({color:w.ink,fillColor:w.land})),
ot.forEach(({lozenge:l})=>l.setStyle({color:w.halo,fillColor:w.ink})),S(y),s.layout()})}var qt=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],xe="schematic",vn=["inferred",xe,"assumed"],Mn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],En={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},kn=["candida\
tes","why","note","place"],kt=t=>m("bdi","",t);function Ht(t,n,o){let a=m("button",t,n);return a.type="button",a.addEventListener("click",e=>{e.stopPropagation(),
o()}),a}var Sn=t=>m("span",`surely ${t}`,t);function An(t){let n=t.split(", ")[1]||"",o=vn.includes(n),a=m("span",`mark ${o?"modelled":"known"}`,o&&n!==xe?"mode\
lled":n);return n?[a," ",t]:[t]}function $n(t){let n=(e,s)=>{let r=m("th","",e);return r.scope=s,r},o=["low","likely","high"],a=t.map(e=>m("tr","",n(String(e.figure),
"row"),...o.map(s=>m("td","",s==="likely"?m("b","",String(e[s])):String(e[s])))));return m("table","figures",m("thead","",m("tr","",m("td",""),...o.map(e=>n(e,"\
col")))),m("tbody","",...a))}function ve({features:t},n){let o=qt.flatMap(([I,C])=>t[C].map((d,h)=>[I,h])),a=new Map(qt),e=(I,C)=>t[a.get(I)||"routes"][C];function s(I,C){
let d=Ht("to",kt(e(I,C).name),()=>Z(I,C));return d.dataset.to=`${I}-${C}`,d}let r=I=>[I].flat().map(C=>typeof C=="number"?s(...o[C]):kt(C)),c=(I,C)=>m("span",`b\
adge ${I.contract?"contract":"intent"}`,...r(C));function u(I,C=null){let d=m("dl","facts");return Object.entries(I).forEach(([h,x])=>{if(C?!C.includes(h):["not\
e","status"].includes(h))return;let k=h==="accuracy"?An(String(x)):r(x);d.append(m("dt","",h.charAt(0).toUpperCase()+h.slice(1)),m("dd",h==="value"?"value":"",...k))}),
d.children.length?[d]:[]}function f({id:I,kind:C,from:d,to:h,"attribution confidence":x,...k}){let T=d&&h?{ends:[d," – ",h].flat()}:{},R=typeof I=="number"?o[I]:
null,D=R&&R[0]==="deal",p={...I===void 0?{}:{id:I},...T,...D||!C?{}:{kind:C},...k},[y,...M]=Object.entries(p),g=m("li","",...D?[c(e(...R),C)," "]:[],...r(y[1]));
x&&g.append(" ",Sn(String(x)));let P=m("small","");return M.forEach(([S,F])=>{let[i,b]=En[S]||["",""],A=/\d$/.test(String(F))?b:"",j=[i,...r(F),A].filter(V=>V!==
"");kn.includes(S)?g.append(m("p","small",...j)):S==="value"?g.append(m("p","value",...j)):P.append(...P.childNodes.length?[" · "]:[],m("span","",...j))}),P.childNodes.
length&&g.insertBefore(P,g.querySelector("p")),g}function E(I,C){return I==="Figures"?$n(C):m("section","",m("h3","",I),m("ul","things",...C.map(f)))}function $(I=[]){
if(!I.length)return[];let C=I.map(d=>{let h=t.sources[d],x=kt(h.title);if(h.url){let T=m("a","",x);T.href=h.url,T.target="_blank",T.rel="noopener noreferrer",x=
T}let k=[h.publisher,h.date,h.licence].flatMap(T=>T?[", ",kt(T)]:[]);return m("li","",x,...k)});return[m("details","sources",m("summary","",`Sources (${C.length}\
)`),m("ul","",...C))]}let v=[],w="",B=0,z=(I,C)=>m("section","leg",m("h3","",I==="leg"?"This leg: ":"Here: ",s(I,C)),...u(e(I,C).facts,Mn));function _(I,C,d){let h=e(
I,C),{status:x,note:k}=h.facts,T=m("span","title",...I==="route"?[m("span","number",String(C+1))]:[],m("span","",kt(h.name))),R=m("h2","",T);if(R.tabIndex=-1,R.
id=`card-title-${++B}`,h.name_ar){let M=m("span","ar",h.name_ar);M.lang="ar",M.dir="rtl",R.append(M)}let D=m("p","kicker",m("span","",kt(h.kind.charAt(0).toUpperCase()+
h.kind.slice(1))),...I==="deal"?[c(h,h.facts.kind)]:[],...x?[m("span","chip",...r(x))]:[]);if(v.length>1){let[M,g]=v[v.length-2],P=Ht("back","‹ Back",()=>{v.pop(),
dt(N(),"h2").focus({preventScroll:!0})});P.setAttribute("aria-label",`Back to ${e(M,g).name}`.slice(0,120)),D.prepend(P)}let p=I==="deal"?h.contract?"contract":
"intent":I==="route"?`route-${C}`:"",y=m("article",`card of-${I} ${p}`.trim(),D,R,...d===null?[]:[z(I==="route"?"leg":"segment",d)],...u(h.facts),...Object.entries(
h.lists).map(([M,g])=>E(M,g.map(P=>t.lists[M][P]))),...h.uncertain?[m("section","",m("h3","","Uncertain"),...h.uncertain.map(M=>m("p","small doubt",kt(M))))]:[],
...k?[m("p","small note",...r(k))]:[],...$(h.sources));return n.where(I,C)&&D.append(Ht("go-there","Show on the map",()=>n.show(I,C))),y.setAttribute("aria-labe\
lledby",R.id),y.dataset.card=`${I}-${C}`,y}function N(I=null){let C=v[v.length-1],[d,h]=C,x=_(...C),k=I||(["place","incident"].includes(d)?n.where(d,h):null);return n.
card(x,k,()=>{w="",n.mark(null),n.state.changed()}),w=`${d}-${h}`,n.mark(d,h),n.state.changed(),x}function Z(I,C){v.push([I,C,null]),dt(N(),"h2").focus({preventScroll:!0})}
n.open=(I,C,d,h=null)=>(v=[[I,C,h]],N(d)),n.state.add("card",()=>w,I=>{let[,C,d]=/^([a-z]{3,8})-(\d{1,5})$/.exec(I)||[],h=qt.find(([x])=>x===C);!h||Number(d)>=t[h[1]].
length?n.closeCard():w!==I&&n.open(h[0],Number(d),null)})}var Cn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function Me(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,n=>Cn[n]).replace(/[٠-٩۰-۹]/g,
n=>String(Number(n.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function Nn(t,n,o){let a=` ${t}`.indexOf(` ${n}`);return t===n?0:a===0?1:a>0?2:o.
every(e=>t.includes(e))?3:9}function Ee(t,n){let o=Me(n),a=o.split(" ");return o?t.flatMap(e=>{let s=e.folded??=[e.names,e.also||[],e.owners||[]].flatMap((u,f)=>u.
flatMap(E=>E?[[Me(E),f,E]]:[])),r=99,c="";return s.forEach(([u,f,E])=>{let $=Nn(u,o,a),v=$===9?99:$===3?10+f:e.first&&!f?$/10:$+[e.late?.3:0,.4,.6][f];v<r&&(r=v,
c=f===2?`owner: ${E}`:f===1?E:"")}),Object.assign(e,{why:c}),r<99?[{entry:e,score:r,size:Math.min(...s.map(([u])=>u.length||99))}]:[]}).sort((e,s)=>e.score-s.score||
e.size-s.size).slice(0,12).map(e=>e.entry):[]}var Wt=t=>new RegExp("\\p{Script=Arabic}","u").test(t);function ke({map:t,data:n,box:o,panel:a},e){let s=at("tools"),r=(i,b=0)=>i.toLocaleString("en",{minimumFractionDigits:b,maximumFractionDigits:b}),c=i=>r(i/1e3,i<
1e4?3:i<1e6?2:1),u={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function f(i){
let b=L.SVG.create("svg"),A=L.SVG.create("path");return b.setAttribute("viewBox","0 0 24 24"),b.setAttribute("aria-hidden","true"),A.setAttribute("d",u[i]),b.append(
A),b}function E(i,b,A=""){let j=m("button",A,i);return j.type="button",j.addEventListener("click",b),j}let $=null;function v(i,b,A){let j=E(f(i),A,"tool");return j.
setAttribute("aria-label",b),j.title=b,s.append(j),j}function w(i,b,A,{opened:j=()=>{},closed:V=()=>{}}={}){let Y=v(i,b,()=>{$&&$.item===Y?B():q()});A.classList.
add("sheet"),A.id=`sheet-${i}`,A.hidden=!0,A.setAttribute("role","group"),A.setAttribute("aria-label",b),Y.setAttribute("aria-expanded","false"),Y.setAttribute(
"aria-controls",A.id),s.append(A);function q(){$&&B(),ht()&&e.expand(!1),$={item:Y,sheet:A,closed:V},A.hidden=!1,Y.setAttribute("aria-expanded","true"),j()}return{
item:Y,show:q}}function B(i=!1){if(!$)return;let{item:b,sheet:A,closed:j}=$;$=null,A.hidden=!0,b.setAttribute("aria-expanded","false"),j(),i&&b.focus()}document.
addEventListener("keydown",i=>{i.key==="Escape"&&!i.defaultPrevented&&($?B(!0):o.querySelector(".leaflet-popup")?t.closePopup():(e.closeCard(),e.back()))}),dt(at(
"card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),at("skip").addEventListener("click",i=>{let b=at(dt(document,"#skip").getAttribute("hre\
f")?.slice(1)||"");i.preventDefault(),a.contains(b)&&e.expand(!0),b.focus({preventScroll:!0})}),e.find=i=>Ee(e.entries,i),(function(){let i=m("input"),b=m("ul",
"results"),A=m("p","said");i.type="search",i.placeholder="Station, system, path … or اسم",i.autocomplete="off",i.spellcheck=!1,i.maxLength=200,i.dir="auto",
Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).
forEach(([J,K])=>i.setAttribute(J,K)),b.id="results",b.setAttribute("role","listbox"),b.setAttribute("aria-label","Found"),A.setAttribute("role","status");let V=w(
"search","Search",m("div","search",i,A,b),{opened:()=>{i.focus(),i.select()}}),Y=[],q=-1;function U(J){B(),V.item.focus();let{bounds:K,latlng:ot}=J;K?e.visit(()=>e.
frame(K)):ot&&e.visit(()=>e.frame(L.latLng(ot).toBounds(4e4))),J.open&&J.open()}function W(J){q=J,[...b.children].forEach((K,ot)=>K.setAttribute("aria-selected",
String(ot===J))),J<0?i.removeAttribute("aria-activedescendant"):(i.setAttribute("aria-activedescendant",b.children[J].id),b.children[J].scrollIntoView({block:"n\
earest"}))}function Q(){Y=e.find(i.value),b.replaceChildren(...Y.map((J,K)=>{let ot=J.names.flatMap(ut=>ut||[]),ct=ot.find(ut=>!Wt(ut))||ot[0]||"",nt=ot.find(Wt),
et=m("li","",m("bdi","en",ct));if(nt&&nt!==ct){let ut=m("bdi","ar",nt);ut.lang="ar",et.append(ut)}return et.append(m("small","",J.kind||"",...J.why?[" · ",m("b\
di","",J.why)]:[])),et.id=`result-${K}`,et.setAttribute("role","option"),et.addEventListener("mousedown",ut=>ut.preventDefault()),et.addEventListener("click",()=>U(
J)),et})),i.setAttribute("aria-expanded",String(Y.length>0)),A.textContent=i.value.trim()?Y.length?`${Y.length} found`:"Nothing found":"",W(Y.length?0:-1)}i.addEventListener(
"input",Q),i.addEventListener("keydown",J=>{let K=J.key==="ArrowDown"?1:J.key==="ArrowUp"?-1:0;if(K&&Y.length)W((q+K+Y.length)%Y.length);else if(J.key==="Enter"&&
q>=0)U(Y[q]);else if(J.key==="Escape"&&i.value)i.value="",Q();else return;J.preventDefault()}),document.addEventListener("keydown",J=>{let K=J.target instanceof
Element&&J.target.closest("input, textarea, select");J.key==="/"&&!K&&(J.preventDefault(),V.show())})})();let z={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let i=m("ul","tree"),b=new Set,A=[];function j(q,U,W,Q,J){let K=m("inpu\
t"),ot=m("label","",K);return K.type="checkbox",K.addEventListener("change",()=>Q(K.checked)),J&&ot.append(J()),ot.append(m("bdi","",q)),U!==null&&ot.append(m("\
small","",r(U))),A.push([K,W]),m("div","row",ot)}function V(){A.forEach(([q,U])=>{let W=U();q.checked=W===!0,q.indeterminate=W===null})}function Y(){A=[];let q=Object.
keys(z),U=[...new Set([...q,...e.layers.map(W=>W.parent)])];i.replaceChildren(...U.flatMap(W=>{let Q=e.layers.filter(et=>et.parent===W);if(!Q.length)return[];if(Q.
length===1){let[et]=Q;return[m("li","",j(et.title,et.count,()=>et.shown,ut=>{et.set(ut),V()},et.mark))]}let J=()=>{let et=Q.filter(ut=>ut.shown).length;return et===
0?!1:et===Q.length?!0:null},K=z[W]||W,ot=j(K,Q.length,J,et=>{e.together(()=>Q.forEach(ut=>ut.set(et))),V()}),ct=m("ul","",...Q.map(et=>m("li","",j(et.title,et.count,
()=>et.shown,ut=>{et.set(ut),V()},et.mark))));ct.hidden=!b.has(W),ct.id=`branch-${U.indexOf(W)}`;let nt=E(m("span","chevron"),()=>{ct.hidden=!ct.hidden,ct.hidden?
b.delete(W):b.add(W),nt.setAttribute("aria-expanded",String(!ct.hidden))},"more");return nt.setAttribute("aria-label",`${K}: each one`),nt.setAttribute("aria-ex\
panded",String(!ct.hidden)),nt.setAttribute("aria-controls",ct.id),ot.append(nt),[m("li","",ot,ct)]})),V()}w("layers","Layers",m("div","layers",m("h2","","Layer\
s"),i),{opened:Y}),e.onLayers(()=>{$&&$.sheet.id==="sheet-layers"&&V()})})();let _=m("div","cross");_.setAttribute("aria-hidden","true");let N=null;(function(){
let i=[],b=L.layerGroup(),A=m("ol","steps"),j=m("p","total");j.setAttribute("role","status");let V=L.polyline([],{pane:"measure",className:"measured",interactive:!1,
smoothFactor:0}),Y=K=>{i.push(K),q()};function q(){let K=i.slice(1).map((nt,et)=>Ot(i[et],nt));V.setLatLngs(i.slice(1).map((nt,et)=>jt(i[et],nt))),b.clearLayers(),
i.forEach(nt=>b.addLayer(L.circleMarker(nt,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),A.replaceChildren(...K.map(nt=>m("li","",`${nt.
exact?"":"about "}${c(nt.m)} km`,m("small","",`bearing ${nt.bearing.toFixed(1)}°`))));let ot=K.reduce((nt,et)=>nt+et.m,0),ct=K.every(nt=>nt.exact);j.textContent=
i.length<2?i.length?"One point; add another":"No point yet":`${ct?"":"About "}${c(ot)} km in all`,j.dataset.metres=K.length?ot.toFixed(4):"",W.disabled=Q.disabled=
!i.length}let U=E("Add the centre of the map",()=>Y(t.getCenter())),W=E("Undo",()=>{i.pop(),q()}),Q=E("Clear",()=>{i.length=0,q()}),J=m("div","measure",m("h2","",
"Measure"),m("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),m("div","buttons",U,W,Q),A,j);w("measure","Measure",J,{
opened(){N=Y,e.closeCard(),o.classList.add("measuring"),o.append(_),t.doubleClickZoom.disable(),[V,b].forEach(K=>K.addTo(t)),q()},closed(){N=null,o.classList.remove(
"measuring"),_.remove(),t.doubleClickZoom.enable(),[V,b].forEach(K=>K.remove())}})})();let Z=[...e.dates].flatMap(i=>Number.isInteger(i)?Number(i):[]).sort((i,b)=>i-
b),I=()=>{};if(Z.length&&Z[0]<Z[Z.length-1]){let i=Z[0],b=Z[Z.length-1],A=m("input"),j=m("output","","All years");Object.assign(A,{type:"range",min:i,max:b+1,step:1,
value:b+1}),A.setAttribute("aria-label","Year"),I=q=>{e.year=q===null||q>b?null:Math.max(q,i),A.value=String(e.year??b+1),j.textContent=e.year===null?"All years":
String(e.year),A.setAttribute("aria-valuetext",j.textContent),Y.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(U=>U(e.year))),e.state.changed()},
A.addEventListener("input",()=>I(Number(A.value)));let V=m("div","ends",m("span","",String(i)),m("span","","all")),{item:Y}=w("year","Year",m("div","year",m("h2",
"","Year"),j,A,V,m("p","","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts\
 of that year. What has no known date stays."),E("All years",()=>I(null))));A.setAttribute("aria-valuetext","All years")}let C=e.state;C.add("view",()=>{let{lat:i,
lng:b}=t.getCenter();return`${i.toFixed(4)},${b.toFixed(4)},${t.getZoom()}`},i=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(i))
return;let[b,A,j]=i.split(",").map(Number);t.setView([b,A],Math.min(Math.max(j,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),C.add("change",()=>e.layers.filter(
i=>i.shown!==i.first).map(i=>encodeURIComponent(i.key)).join(","),i=>{let b=new Set(i.split(",").flatMap(A=>{try{return[decodeURIComponent(A)]}catch{return[]}}));
e.layers.forEach(A=>A.set(b.has(A.key)!==A.first))}),C.add("year",()=>e.year===null?"":String(e.year),i=>{I(/^\d{4}$/.test(i)?Number(i):null)});function d(){return"\
#"+[...C.entries].map(([i,{get:b}])=>[i,b()]).filter(([,i])=>i).map(([i,b])=>`${i}=${b}`).join("&")}let h="";function x(i){if(location.hash===h)return;let b=new Map(
location.hash.slice(1,6e3).split("&").map(j=>{let V=j.indexOf("=");return[j.slice(0,V),j.slice(V+1)]})),A=[...C.entries].filter(([j])=>!i||b.has("view")||b.has(
j));A.length&&e.together(()=>A.forEach(([j,{set:V}])=>V(b.get(j)||"")))}let k;function T(){try{h=d(),history.replaceState(null,"",h)}catch{}}x(!0),window.addEventListener(
"hashchange",()=>x(!1));let R=!1;if(["pointerdown","keydown","wheel"].forEach(i=>window.addEventListener(i,()=>{R=!0},{capture:!0,passive:!0})),C.changed=()=>{clearTimeout(
k),R&&(k=setTimeout(T,250))},t.on("moveend",()=>C.changed()),/^(https?|file):$/.test(location.protocol)){let i=m("input"),b=m("p","said");i.readOnly=!0,i.setAttribute(
"aria-label","Link to this view"),b.setAttribute("role","status"),i.addEventListener("focus",()=>i.select()),w("link","Link to this view",m("div","link",m("h2",
"","Link to this view"),i,m("div","buttons",E("Copy",async()=>{i.select();let A;try{await navigator.clipboard.writeText(i.value),A=!0}catch{A=document.execCommand(
"copy")}b.textContent=A?"Copied":"Copy it from the field"})),b),{opened(){i.value=location.href.split("#")[0]+d(),b.textContent="",i.focus()}})}if(document.fullscreenEnabled){
let i=v("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());i.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{i.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function D(i){let b=e.depthAt(
i);return b?`Depth: ${r(b.low_m)} to ${r(b.high_m)} m, from cells of about ${r(b.cell_km)} km`:"Depth: on land, or not known"}function p(i){let b=i.lng-360*Math.
round(i.lng/360),A=Et(0,t.getZoom())/111320,j=Math.min(5,Math.max(1,Math.ceil(-Math.log10(A)))),V=(Y,q,U)=>`${Math.abs(Y).toFixed(j)}° ${Y<0?U:q}`;return`${V(i.
lat,"N","S")}, ${V(b,"E","W")}`}e.hereLines=i=>[p(i),D(i)];function y(i){let b=e.routeNear(i);return b?e.openRoute(b,i):e.card(m("div","card here",...e.hereLines(
i).map(A=>m("p","",A))),i)}t.on("click",i=>{N?N(i.latlng):M()||y(i.latlng)}),o.addEventListener("keydown",i=>{i.key!=="Enter"||i.target!==o||(N?N(t.getCenter()):
y(t.getCenter()))});function M(){let i=!!$||g;return B(),i}let g=!1;t.on("preclick",()=>{g=!!o.querySelector(".leaflet-popup")});let P=null;function S(i){if(i!==
!!P)if(t.setMaxBounds(void 0),i){P={at:t.getCenter(),zoom:t.getZoom(),open:at("panel-toggle").getAttribute("aria-expanded")==="true"};let b=P.open&&!ht()?F():t.
getBounds();document.documentElement.classList.add("printing"),e.expand(!0),t.invalidateSize({animate:!1,pan:!1}),t.fitBounds(b,{paddingBottomRight:[0,t.attributionControl.
getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),o.querySelectorAll("canvas").forEach(A=>{if(A.classList.contains("leaflet-tile"))return;let j=gt(
A),{width:V,height:Y}=A,q=document.createElement("canvas");Object.assign(q,{width:V,height:Y}),gt(q).drawImage(A,0,0),A.width=V,j.drawImage(q,0,0)})}else P&&(document.
documentElement.classList.remove("printing"),t.invalidateSize({animate:!1,pan:!1}),e.expand(P.open),t.setView(P.at,P.zoom,{animate:!1}),P=null,t.setMaxBounds(n.
window))}function F(){let i=t.getSize(),b=a.getBoundingClientRect().width+20;return L.latLngBounds(t.containerPointToLatLng([0,i.y]),t.containerPointToLatLng([i.
x-b,0]))}window.addEventListener("beforeprint",()=>S(!0)),window.addEventListener("afterprint",()=>S(!1))}function On({columns:t,rows:n,levels:o}){let a=o.slice();for(let e=0;e<3;e++){let s=a.slice();for(let r=0;r<n;r++)for(let c=0;c<t;c++){let u=r*t+c;if(a[u]!==-1)
continue;let f=0,E=0;for(let $=Math.max(r-1,0);$<=Math.min(r+1,n-1);$++)for(let v=Math.max(c-1,0);v<=Math.min(c+1,t-1);v++){let w=a[$*t+v];w!==-1&&(f+=w,E++)}E&&
(s[u]=f/E)}a=s}return a.map(e=>Math.max(e,0))}function Tn(t){let n=t.columns>>1,o=t.rows>>1,a=new Float32Array(n*o);for(let e=0;e<o;e++)for(let s=0;s<n;s++){let r=2*
e*t.columns+2*s,c=0,u=0;for(let f of[r,r+1,r+t.columns,r+t.columns+1])t.levels[f]!==-1&&(c+=t.levels[f],u++);a[e*n+s]=u?c/u:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:n,rows:o,levels:a}}function Ae(t){let n=[];for(let o=t;;o=Tn(o)){let{west:a,south:e,step:s,columns:r,rows:c}=o,u=o,f=null;if(n.
push({west:a,south:e,step:s,columns:r,rows:c,get levels(){return f=f||On(u)}}),Math.min(r,c)<16)return n}}function Se(t,n){let o=new Int32Array(4*t.length),a=new Float32Array(
4*t.length);return t.forEach((e,s)=>{let r=Math.min(Math.max(e,0),n-1),c=Math.floor(r),u=r-c;for(let f=0;f<4;f++)o[4*s+f]=Math.min(Math.max(c-1+f,0),n-1);a[4*s]=
(1-u)**3/6,a[4*s+1]=(3*u**3-6*u**2+4)/6,a[4*s+2]=(-3*u**3+3*u**2+3*u+1)/6,a[4*s+3]=u**3/6}),{nodes:o,weights:a}}function $e(t,n,o){let{columns:a,rows:e,levels:s}=t,
r=n.length,{nodes:c,weights:u}=Se(n.map(w=>(w-t.west)/t.step),a),f=Se(o.map(w=>(w-t.south)/t.step),e),E=new Map;function $(w){if(!E.has(w)){let B=new Float32Array(
r),z=w*a;for(let _=0,N=0;_<r;_++,N+=4)B[_]=u[N]*s[z+c[N]]+u[N+1]*s[z+c[N+1]]+u[N+2]*s[z+c[N+2]]+u[N+3]*s[z+c[N+3]];E.set(w,B)}return E.get(w)}let v=new Float32Array(
r*o.length);for(let w=0;w<o.length;w++){let[B,z,_,N]=[0,1,2,3].map(h=>$(f.nodes[4*w+h])),[Z,I,C,d]=f.weights.subarray(4*w,4*w+4);for(let h=0,x=w*r;h<r;h++,x++)v[x]=
Z*B[h]+I*z[h]+C*_[h]+d*N[h]}return v}function Ce(t){let n=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+n)/(1-n))/(4*Math.PI)]}function Bn([t,n,o,a],[e,s,r,c]){let u=0,f=1;for(let[
E,$,v,w]of[[t,o-t,e,r],[n,a-n,s,c]]){if(!$){if(E<v||E>w)return!1;continue}let B=(v-E)/$,z=(w-E)/$;u=Math.max(u,Math.min(B,z)),f=Math.min(f,Math.max(B,z))}return u<=
f}function _n([t,n,o,a],[e,s,r,c]){let u=(f,E,$,v,w,B)=>Math.sign(($-f)*(B-E)-(v-E)*(w-f));return u(t,n,o,a,e,s)!==u(t,n,o,a,r,c)&&u(e,s,r,c,t,n)!==u(e,s,r,c,o,
a)}function Ne(t){let n=new Map,o=([e,s,r,c],u)=>{for(let f=Math.floor(e*256);f<=r*256;f++)for(let E=Math.floor(s*256);E<=c*256;E++)if(u(f*4096+E))return!0;return!1};
function a(){t.forEach(e=>{let s=Ce(e[0]);e.slice(1).forEach(r=>{let c=Ce(r),u=[...s,...c];o([Math.min(s[0],c[0]),Math.min(s[1],c[1]),Math.max(s[0],c[0]),Math.max(
s[1],c[1])],f=>{let E=n.get(f);return E?E.push(u):n.set(f,[u]),!1}),s=c})})}return([e,s],[r,c,u,f])=>{n.size||a();let E=[r,c,r+u,c+f],$=[r+u/2,c+f/2],v=[e,s,$[0],
$[1]];return!o([Math.min(r,e),Math.min(c,s),Math.max(r+u,e),Math.max(c+f,s)],w=>(n.get(w)||[]).some(B=>Bn(B,E)||_n(B,v)))}}async function Pn(t){let n=atob(t),o=new Uint8Array(n.length);for(let c=0;c<o.length;c++)o[c]=n.charCodeAt(c);let e=new Blob([o]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),s=[],r=0;for(let c=await e.read();!c.done;c=await e.read()){if(r+=c.value.length,r>268435456)throw new RangeError("more data than a \
page has");s.push(c.value)}return new Uint8Array(await new Blob(s).arrayBuffer())}async function Oe(t,n){let[o,a]=await Promise.all(t.split(" ",2).map(Pn)),e=In(
a,n);return JSON.parse(new TextDecoder().decode(o),(s,r)=>typeof r=="object"&&r!==null&&"~"in r?e[r["~"]]:r)}function In(t,n){let o=t.length>>2,a=0,e=()=>{if(a>=
o)throw new RangeError("fewer vertices than the lines have");let f=t[a]|t[a+o]<<8|t[a+2*o]<<16|t[a+++3*o]<<24;return f>>>1^-(f&1)},s=e();e();let r=Array.from({length:Math.
min(s,o)},()=>({unit:e(),size:e()})),c=0,u=0;return r.map(({unit:f,size:E})=>{let $=[],v=0,w=0,B=0,z=0,_=0,N=0;for(let Z=0;Z<E;Z++){let I=e(),C=e();Z?([_,B]=[B,
(B+_>>1)+I],[N,z]=[z,(z+N>>1)+C],v+=B,w+=z):(v=c+=I,w=u+=C),$.push(n(w/f,v/f))}return $})}function Rt({rows:t,columns:n}){let o=Array.from({length:t},()=>({}));
return Object.entries(n).forEach(([a,e])=>{let s=Array.isArray(e)?r=>e[r]:"all"in e?()=>e.all:r=>e.of[e.at[r]];o.forEach((r,c)=>{let u=s(c);u!==null&&(r[a]=u)})}),
o}function jn(t,n){return`${[t-360*Math.round(t/360),n].map(a=>Number(a.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Te({lists:t,...n}){let o=Object.
entries(t).map(([e,s])=>[e,Rt(s)]),a=Object.entries(n).map(([e,s])=>{let r=s.facts&&Rt(s.facts),c=s.lists&&Rt(s.lists);return[e,Rt(s).map((u,f)=>{let E=r?.[f];return E?.
position===!0&&(E.position=jn(Number(u.lon),Number(u.lat))),{...u,facts:E,lists:c?.[f]}})]});return{lists:Object.fromEntries(o),...Object.fromEntries(a)}}function Be({
columns:t,rows:n,steps:o},a,e){let s=new Float32Array(t*n);for(let r=0,c=0;r<s.length;r++)r%t===0&&(c=0),o[r]===" "?s[r]=e:s[r]=c=(c+o.charCodeAt(r)-63)%a;return s}var _e=4.5,Fn=.35/2**_e;function Rn(t,n,o){let a=n.map(s=>t.project(s,0)),e=a.length>8?L.LineUtil.simplify(a,Fn):a;return{fine:a,coarse:e,bounds:L.bounds(a),closed:o}}
function Pe(t,n,o,a){let e=null,s=new Map;function r(){e||=o.map(u=>Rn(t,u,a)),s=new Map,this._rings=[]}function c(){let u=2**t.getZoom(),f=t.getPixelOrigin(),{
min:E,max:$}=this._renderer._bounds,v=L.bounds(E.subtract([2,2]),$.add([2,2])),w=L.bounds(v.getTopLeft().add(f).divideBy(u),v.getBottomRight().add(f).divideBy(u));
this._parts=[],(e||[]).forEach(B=>{if(!B.bounds.intersects(w))return;let z=s.get(B);if(!z){let{x:N,y:Z}=f;z=(t.getZoom()<=_e?B.coarse:B.fine).map(C=>new L.Point(
Math.round(C.x*u)-N,Math.round(C.y*u)-Z)),s.set(B,z)}if(a){let N=L.PolyUtil.clipPolygon(z,v,!0);N.length&&this._parts.push(N);return}let _=null;for(let N=1;N<z.
length;N++){let Z=L.LineUtil.clipSegment(z[N-1],z[N],v,N>1,!0);if(!Z){_=null;continue}_||this._parts.push(_=[Z[0]]),_.push(Z[1]),Z[1]!==z[N]&&(_=null)}})}return Object.
assign(ft(n),{_project:r,_clipPoints:c}),n}var Dn=6;function zn(t,[n,o]){let a=(e,s,r)=>e.some(c=>Math.abs(s-c)<.002&&Math.abs(r-c)<.002);return t.flatMap(e=>{let s=[],r=[e[0]];for(let c=1;c<=e.length;c++){
let u=e[c-1],f=e[c%e.length];a(n,u.lng,f.lng)||a(o,u.lat,f.lat)?(r.length>1&&s.push(r),r=[f]):r.push(f)}return r.length>1&&s.push(r),s})}function Gn(t,n,o,a){let e=n.
length,s=null;for(let r of[...t].reverse()){let{west:c,south:u,step:f,columns:E,rows:$}=r[0],v=c+f*(E-1),w=u+f*($-1);if(s&&(n[0]>v||n[e-1]<c||o[0]<u||o[e-1]>w))
continue;let B=r.find(N=>N.step*a>=1.5)||r[r.length-1],z=$e(B,n,o);if(!s){s=z;continue}let _=(N,Z,I)=>Math.min(N-Z,I-N)/(Dn*f);for(let N=0,Z=0;N<e;N++){let I=_(
o[N],u,w);for(let C=0;C<e;C++,Z++){let d=Math.min(I,_(n[C],c,v),1);d>0&&(s[Z]+=d*(z[Z]-s[Z]))}}}return s||new Float32Array(e*e)}function Zn(t,n,o,a,e){let s=t.width,
r=2**n.z,c=Array.from({length:s},(x,k)=>(k+.5)/s),u=c.map(x=>360*(n.x+x)/r-180),f=c.map(x=>Math.atan(Math.sinh(Math.PI*(1-2*(n.y+x)/r)))*180/Math.PI),E=Gn(o,u,f,
256*r/360),{west:$,south:v,step:w,columns:B,rows:z}=o[o.length-1][0],_=(x,k,T)=>x>k-w&&x<k+T*w,N=u.map(x=>_(x,$,B)),Z=a.length-1,I=e.map(([x,k,T])=>255<<24|T<<16|
k<<8|x),C=gt(t),d=C.createImageData(s,s),h=new Int32Array(d.data.buffer);for(let x=0,k=0;x<s;x++){if(!_(f[x],v,z)){k+=s;continue}for(let T=0;T<s;T++,k++){if(!N[T])
continue;let R=E[k],D=0;for(;D<Z&&R>=a[D+1];)D++;h[k]=I[D];let p=D?R-a[D]:1/0,y=D<Z?a[D+1]-R:1/0,M=Math.min(p,y);if(M>3)continue;let g=.5-M/Math.max(Math.abs(R-
E[T?k-1:k+1]),Math.abs(R-E[x?k-s:k+s]),1e-4);if(g<=0)continue;let[P,S]=[e[D],e[p<y?D-1:D+1]],F=i=>Math.round(P[i]+g*(S[i]-P[i]));h[k]=255<<24|F(2)<<16|F(1)<<8|F(
0)}}C.putImageData(d,0,0)}function Un(t,n){return n.some(o=>o.reduce((a,e)=>{let s=a;for(let r=0,c=e.length-1;r<e.length;c=r++){let u=e[r],f=e[c];u.lat>t.lat!=f.
lat>t.lat&&t.lng<(f.lng-u.lng)*(t.lat-u.lat)/(f.lat-u.lat)+u.lng&&(s=!s)}return s},!1))}function je({map:t,data:n,ground:o,box:a},e){let s=document.documentElement.
classList.contains("plain"),r=window.matchMedia("screen and (prefers-color-scheme: dark)"),c=window.matchMedia("print"),u=S=>L.svg({pane:S,padding:.3}),f=u("lan\
d"),E=u("borders"),$={interactive:!1,smoothFactor:.6},{tiers:v}=o;function w(S,F,i,b,A=!1){if(!F.length)return;let j={...$,renderer:b,className:`ground ${S}`},V=A?
L.polygon(F,j):L.polyline(F,j);i.addLayer(Pe(t,V,A?F.flat():F,A))}let B=L.layerGroup(),z=L.layerGroup();v.forEach(({land:S})=>w("land",S,t,f,!0));let _=v.map(S=>zn(
S.land.flat(),S.edges));_.forEach(S=>w("coast",S,t,f));let N=S=>v.flatMap(F=>F[S]);w("rivers",N("rivers"),B,f),v.forEach(({lakes:S})=>w("lake",S,B,f,!0)),w("can\
als",N("canals"),B,f),w("borders",N("borders"),z,E),w("disputed",N("disputed"),z,E);let Z=S=>[1,3,5].map(F=>parseInt(S.slice(F,F+2),16)),I=()=>c.matches||document.
documentElement.classList.contains("printing");function C(){let{tints:S}=o.depths;return S[I()?"print":s&&r.matches?"dark":"light"].map(Z)}function d(S,F){for(let{
west:i,south:b,step:A,columns:j,rows:V,levels:Y}of S){let q=L.latLng(F.lat,F.lng+360*Math.ceil((i-A/2-F.lng)/360)),U=Math.round((q.lng-i)/A),W=Math.round((q.lat-
b)/A);if(U<0||U>=j||W<0||W>=V)continue;let Q=Y[W*j+U];if(Q===-1||v.some(({land:et})=>Un(q,et)))return null;let{deepest_m:J,levels:K}=o.depths,ot=et=>J*(Math.max(
et,0)/(K-1))**2,ct=ot(Q-.5),nt=ct<100?1:10;return{low_m:nt*Math.floor(ct/nt),high_m:nt*Math.ceil(ot(Q+.5)/nt),cell_km:Math.round(A*111.2)}}return null}function h(){
let S=o.depths.grids.map(U=>({...U,levels:Be(U,o.depths.levels,-1)}));if(e.depthAt=U=>d(S,U),!s)return;let F=S.map(Ae),i=[],b=(U,W)=>Zn(U,W,F,o.depths.bands,C()),
A=!1;t.on("movestart",()=>{A=!0}).on("moveend",()=>{A=!1});function j(U){let W=performance.now()+U;for(let Q;performance.now()<W&&(Q=i.shift());)b(Q.tile,Q.coords),
Q.done(void 0,Q.tile);i.length&&setTimeout(()=>j(8),A?50:0)}let V=ft(L.GridLayer).extend({createTile(U,W){let Q=m("canvas","leaflet-tile"),{_whole:J}=this,K=Math.
min(window.devicePixelRatio||1,2)*2**(t.getZoom()-J);return Q.width=Q.height=Math.ceil(256*Math.min(K,2)),i.push({tile:Q,coords:U,done:W})===1&&queueMicrotask(()=>j(
I()?1/0:8)),Q},_setView(U,W,...Q){this._whole=Math.floor(W+1e-6),ft(L.GridLayer.prototype)._setView.call(this,U,W,...Q)},_clampZoom(){return this._whole},repaint(){
Y(this).forEach(({el:U,coords:W})=>b(U,W))}}),Y=U=>Object.values(ft(U)._tiles),q=new V({pane:"depths",noWrap:!0,bounds:n.window,keepBuffer:1,updateWhenZooming:!1});
q.on("load",()=>{a.dataset.depths="drawn"}),e.addLayer({key:"depths",title:"Depth",parent:"ground",group:q}),[r,c].forEach(U=>U.addEventListener("change",()=>q.
repaint())),window.addEventListener("afterprint",()=>q.repaint()),e.paintNow=()=>{j(1/0),q.repaint(),Y(q).forEach(({el:U})=>{U.style.opacity="1"})}}if(o.depths.
grids.length&&h(),!s)return;e.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:B}),e.addLayer({key:"borders",title:"Borders",parent:"ground",
group:z});let x=Ne([..._.flat(),...N("borders"),...N("disputed")]),k=new Set(n.crossed||[]),T=document.documentElement.lang==="ar",R=.3,D=new Set(o.names.map(([
S,F,i,b,A,j])=>({kind:S,zoom:j,latlng:L.latLng(A,b),text:T&&i||F,first:S==="country"&&k.has(F)})));o.names.forEach(([S,F,i,b,A,j])=>e.addSearch({names:[F,i],kind:S.
charAt(0).toUpperCase()+S.slice(1),late:!0,open(){let V=m("h2","",m("bdi","",F)),Y=L.latLng(A,b),q=S==="city"||S==="capital",U=m("span","ar",i);Object.assign(U,
{lang:"ar",dir:"rtl"}),i&&V.append(U),e.card(m("article","card of-ground",m("p","kicker",S.charAt(0).toUpperCase()+S.slice(1)),V,...q?e.hereLines(Y).map(W=>m("p",
"",W)):[]),Y),e.visit(()=>t.setView(Y,Math.max(j+.5,3),{animate:!1}))}}));let p=[],y={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},M={ocean:5.5,country:8},
g=!0;function P(S){let F=t.getBounds().pad(.3);D.forEach(i=>{if(S+R<i.zoom||!F.contains(i.latlng))return;D.delete(i);let b=i.kind==="city"||i.kind==="capital";if(b&&
e.places.some(({latlng:V})=>Math.abs(V.lat-i.latlng.lat)<.15&&Math.abs(V.lng-i.latlng.lng)<.15))return;let j=m("span",i.kind,i.text);T&&j.classList.add("ar"),p.
push({...i,label:e.addLabel({latlng:i.latlng,element:j,beside:b,rank:(i.first?1e3:0)+10*(10-i.zoom)+(y[i.kind]||0),reach:b?0:i.kind==="ocean"?90:i.first?96:i.kind===
"country"?36:26,within:i.kind==="country"?x:null})})}),p.forEach(({kind:i,zoom:b,label:A})=>{A.shown=g&&S+R>=b&&S<(M[i]||99),A.element.classList.toggle("near",S>=
b+1.5)}),a.dataset.scale=S<3?"world":S<5?"region":"country"}e.onDraw(P),t.on("moveend",()=>P(t.getZoom())),e.addLayer({key:"names",title:"Place names",parent:"g\
round",group:null,show:S=>{g=S}})}var De=(t,n,o,a,e)=>n<t.x+t.w&&t.x<n+a&&o<t.y+t.h&&t.y<o+e,Fe=new Map;function Vn(t){let n=Fe.get(t);if(n)return n;let o=[],a=t>90?Array.from({length:17},(e,s)=>(s-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return a.forEach(e=>a.forEach(s=>o.push([e*t,s*t]))),Fe.set(t,o.sort((e,s)=>Math.hypot(...e)-Math.
hypot(...s))),o}function qn(t){let n=new Map;return t.forEach(o=>{let a=(o.x>>4)*4096+(o.y>>4),e=n.get(a);e?e.push(o):n.set(a,[o])}),(o,a,e,s)=>{let r=0;for(let c=o-
3>>4;c<=o+e+3>>4;c++)for(let u=a-1>>4;u<=a+s+1>>4;u++)for(let f of n.get(c*4096+u)||[])f.x>o-3&&f.x<o+e+3&&f.y>a-1&&f.y<a+s+1&&r++;return r}}function Re(){let t=new Map,
n=({x:e,y:s,w:r,h:c},u)=>{for(let f=Math.floor(e/64);f<=(e+r)/64;f++)for(let E=Math.floor(s/64);E<=(s+c)/64;E++)if(u(t.get(f*4096+E),f*4096+E))return!0;return!1};
return{free:(e,s,r,c)=>!n({x:e,y:s,w:r,h:c},u=>!!(u&&u.some(f=>De(f,e,s,r,c)))),take:(e,s,r,c)=>{let u={x:e,y:s,w:r,h:c};n(u,(f,E)=>(f?f.push(u):t.set(E,[u]),!1))}}}
function ze(t,n){let o=t.getContainer(),a=[],e=[],s=[];function r({latlng:v,element:w,rank:B,dot:z=!1,reach:_=0,beside:N=!1,within:Z=null}){let I={latlng:v,element:w,
rank:B,dot:z,reach:_,beside:N,within:Z,shown:!0};return z||(w.classList.add("ground-name"),L.marker(v,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"\
name-holder",html:w,iconSize:[0,0]})}).addTo(t)),a.push(I),I}function c(){let v=t.attributionControl.getContainer(),{parentElement:w,firstElementChild:B}=n;!v||
!w||!(B instanceof HTMLElement)||(w.style.setProperty("--title",`${B.offsetHeight}px`),w.style.setProperty("--credits",`${v.offsetWidth>o.clientWidth-180?v.offsetHeight:
0}px`))}let u=!1;t.on("viewprereset",()=>{u=!0}),t.on("viewreset",()=>{u=!1});function f(){if(u)return;c();let v=t.getZoom(),w=t.getPixelBounds().getTopLeft(),B=t.
getSize(),z=Re(),_=Re(),N=[],Z={zoom:v,origin:w,size:B,free:z.free,take:z.take,inside:(p,y,M,g)=>p>2&&y>2&&p+M<B.x-2&&y+g<B.y-22,crossed:()=>0},{free:I,take:C,inside:d}=Z,
h=o.getBoundingClientRect();[n,at("tools"),...o.querySelectorAll(".leaflet-control")].forEach(p=>{let{left:y,top:M,width:g,height:P}=p.getBoundingClientRect();p!==
n&&!g||(C(y-h.left,M-h.top,g,P),N.push({x:y-h.left,y:M-h.top,w:g,h:P}))}),a.forEach(({element:p,within:y})=>{y&&p.classList.remove("less")});let x=L.bounds([-200,
-200],B.add([200,200])),k=a.filter(p=>p.shown).map(p=>({...p,at:t.project(p.latlng,v).subtract(w)})).filter(p=>x.contains(p.at)).map(p=>({...p,w:p.element.offsetWidth,
h:p.element.offsetHeight})),T=new Set(k.map(({element:p})=>p));k.filter(p=>p.dot).forEach(({at:{x:p,y}})=>C(p-7,y-7,14,14));let R=Z.crossed=qn(s.flatMap(p=>p(v,
w)).filter(p=>d(p.x,p.y,0,0)));a.forEach(({element:p})=>{T.has(p)||(p.dataset.side="none")}),k.sort((p,y)=>Number(y.dot)-Number(p.dot)||y.rank-p.rank),k.filter(
p=>p.dot).forEach(({element:p,at:y,rank:M,w:g,h:P})=>{let S=[["right",y.x+9,y.y-P/2],["left",y.x-9-g,y.y-P/2],["above",y.x-g/2,y.y-9-P],["below",y.x-g/2,y.y+9]],
F=([,A,j])=>!d(A,j,g,P)||!_.free(A,j,g,P)?1/0:(I(A,j,g,P)?0:40)+R(A,j,g,P)+(N.some(V=>De(V,A,j,g,P))?300:0),i=S.reduce((A,j)=>F(j)<F(A)?j:A),b=F(i)<[1,3,v<3.5?30:
1/0,1/0][M]?i:null;p.dataset.side=b?b[0]:"none",b&&(C(b[1],b[2],g,P),_.take(b[1],b[2],g,P))}),e.forEach(p=>p(Z));let D=256*2**v;k.filter(p=>!p.dot).forEach(({element:p,
at:{x:y,y:M},reach:g,beside:P,within:S,...F})=>{let{w:i,h:b}=F,A=()=>P?3:i/2,j=()=>Vn(g).find(([Y,q])=>{let U=y+Y-A(),W=M+q-b/2;return d(U,W,i,b)&&!R(U,W,i,b)&&
I(U-2,W-2,i+4,b+4)&&(!S||S([(y+w.x)/D,(M+w.y)/D],[(U+w.x)/D,(W+2+w.y)/D,i/D,(b-4)/D]))}),V=j();if(!V&&S){let Y=p.classList.contains("near")?.76:.95;[i,b]=[i*Y,b*
Y],V=j(),p.classList.toggle("less",!!V)}p.dataset.side=V?"on":"none",V&&(p.style.translate=`${V[0]}px ${V[1]}px`,C(y+V[0]-A()-3,M+V[1]-b/2-3,i+6,b+6))})}return{
addLabel:r,layout:f,onLayout:v=>{e.push(v)},addInk:v=>{s.push(v)}}}var Hn=520,Wn="600 11px ",Yn=.4;function Kn(t){let n=[];return t.forEach(o=>{let a=n[n.length-1];a&&a[a.length-1].distanceTo(o[0])<8?a.push(...o):n.push([...o])}),
n}function*Jn(t,n,o){for(let a=0;a<t.length;a+=3){let e=a,s=0;for(;e+1<t.length&&s<o+14;)s+=t[e+1].distanceTo(t[e]),e++;if(s<o+14)continue;let r=t.slice(a,e+1);
r.some(c=>c.x<8||c.y<8||c.x>n.x-8||c.y>n.y-24)||r[0].distanceTo(r[r.length-1])<.96*s||(yield[r,a*6])}}var Qn=(t,n,o)=>t.every(a=>!o(a.x+n.x-2,a.y+n.y-3,4,6));function Ge({
map:t,routes:n,usersOf:o},a){let e=L.svg({pane:"along",padding:.2}).addTo(t),s=gt(document.createElement("canvas"));s.font=Wn+getComputedStyle(document.body).fontFamily;
let r=new Map,c=_=>{let N=r.get(_)??s.measureText(_).width+Yn*_.length;return r.set(_,N),N},u=null,f=-1,[E,$]=["",""].map(()=>L.SVG.create("g"));ft(e)._rootGroup.
append(E,$);function v(_){let N=[];return n.forEach((Z,I)=>{if(!Z.shown||_>=0&&I!==_)return;let C=null;Z.parts.forEach(d=>{let h=_>=0?[]:o(d.leg).filter(x=>x<I&&
n[x].parts.some(k=>k.number===d.number&&k.system===d.system));if(!d.system||h.length){C=null;return}C&&C.name===d.system?C.seen.push(...d.seen):N.push(C={name:d.
system,r:I,seen:[...d.seen]})})}),N.map(Z=>({...Z,seen:Kn(Z.seen)}))}function w(_,N,Z,I){let C=L.SVG.create("path"),d=L.SVG.create("text"),h=L.SVG.create("textP\
ath");return C.setAttribute("d","M"+Z.map(({x,y:k})=>`${x.toFixed(1)} ${k.toFixed(1)}`).join("L")),C.setAttribute("id",N),C.setAttribute("class","along-path"),h.
setAttribute("href",`#${N}`),h.setAttribute("startOffset","50%"),h.textContent=_,d.setAttribute("class",I),d.append(h),[C,d]}function B({origin:_,size:N,free:Z,
take:I,crossed:C},d){let h=d<0?E:$;h.replaceChildren();let x=t.getPixelOrigin().subtract(_);v(d).forEach((k,T)=>{let R=c(k.name),D=-1/0,p=0,y=k.seen.flatMap(M=>{
let g=p;return p+=6*M.length,[...Jn(M,N,R)].map(([P,S])=>({piece:P,at:g+S}))});for(let{piece:M,at:g}of y){if(g-D<Hn)continue;let S=M[M.length-1].x<M[0].x?M.reverse():
M,F=S[S.length-1].subtract(S[0]),i=Math.hypot(F.x,F.y),b=L.point(F.y/i,-F.x/i),A=[5,-15].find(q=>Qn(S,b.multiplyBy(q+5),C))??(d>=0?5:void 0);if(A===void 0)continue;
let j=S.map(q=>q.add(b.multiplyBy(A)));if(j.slice(1).reduce((q,U,W)=>q+U.distanceTo(j[W]),0)<R+4)continue;let Y=S.filter((q,U)=>U%2===0).map(q=>q.add(b.multiplyBy(
A+5)));d<0&&!Y.every(({x:q,y:U})=>Z(q-6,U-6,12,12))||(d<0&&Y.forEach(({x:q,y:U})=>I(q-6,U-6,12,12)),D=g,h.append(...w(k.name,`along-${d}-${T}-${g}`,j.map(q=>q.subtract(
x)),`along route-${k.r}${d<0?"":" hot"}`)))}})}function z(_){f=_,$.replaceChildren(),_>=0&&u&&B(u,_),E.style.display=_>=0&&$.childElementCount?"none":""}return a.
onLayout(_=>{u=_,B(_,-1),z(f)}),z}var Xn=5,to=12,eo=5,Ze=18,no=4e4,Dt=t=>t.km??NaN;function oo(t,n,o){let a=[t[0]];for(let e=1;e<t.length;e++){let s=t[e-1],r=t[e],c=L.LineUtil.clipSegment(s,r,o);
if(c){let[u,f]=c,E=Math.max(Math.ceil(u.distanceTo(f)/n),1),$=s.distanceTo(r)||1;for(let v=0;v<=E;v++){let w=u.multiplyBy(1-v/E).add(f.multiplyBy(v/E));w.km=Dt(
s)+(Dt(r)-Dt(s))*s.distanceTo(w)/$,a.push(w)}}a.push(r)}return a.filter((e,s)=>!s||e.x!==a[s-1].x||e.y!==a[s-1].y)}function so(t,n,o){let a=[],e=null;for(let s=1;s<
t.length;s++){let r=L.LineUtil.clipSegment(t[s-1],t[s],o);if(!r)continue;let[c,u]=r,f=Math.max(Math.ceil(c.distanceTo(u)/n),1);(!e||!e.equals(c))&&a.push([c]);for(let E=1;E<=
f;E++)a[a.length-1].push(c.multiplyBy(1-E/f).add(u.multiplyBy(E/f)));e=u}return a}function ao(t){let n=[0];for(let o=1;o<t.length;o++)n.push(n[o-1]+Math.hypot(t[o].
x-t[o-1].x,t[o].y-t[o-1].y));for(let o=0,a=0,e=0,s=0,r=0;o<t.length;o++){for(;e<t.length&&n[e]<=n[o]+Ze;)s+=t[e].mx,r+=t[e].my,e++;for(;n[a]<n[o]-Ze;)s-=t[a].mx,
r-=t[a].my,a++;t[o].ox=s/(e-a),t[o].oy=r/(e-a)}}function Yt(t){if(!t.metres){let n=t.metres=[0];t.latlngs.slice(1).forEach((o,a)=>n.push(n[a]+Ot(t.latlngs[a],o).
m))}return t.metres}function Ue({leg:t,from_km:n,backwards:o},a){let e=Yt(t),s=e[e.length-1],r=s?t.km*a/s:0;return n+(o?t.km-r:r)}function Ve({map:t,data:n},o){
let a=n.legs.map(d=>({...d,latlngs:d.line,bands:[]})),e=d=>[d.casing,d.line,d.over,d.hit].flatMap(h=>h||[]),s=n.routes.map((d,h)=>{let x=0,k=d.legs.map(([y,M],g)=>{
let P=a[y],S=d.standings[g]||"",F=h>=6?" late":"",i=P.schematic?"schematic":P.modelled?"modelled":"known",b=`${P.medium} ${i}${F} route-${h} ${S}`.trim(),A={interactive:!1,
smoothFactor:0,weight:P.medium==="land"?4:2.5},j={leg:P,number:y,backwards:M,system:d.systems[g],from_km:x,plain:[],dots:[],points:[],seen:[],casing:L.polyline(
[],{...A,pane:"casings",className:`casing ${b}`}),line:L.polyline([],{...A,pane:"lines",className:`line ${b}`}),over:S?L.polyline([],{...A,pane:"lines",className:`\
over ${b}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${b}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return x+=P.km,j.hit.on("click",V=>{o.openRoute(
o.routeNear(V.latlng)||{r:h,part:j},V.latlng)}),j.hit.on("mousemove",V=>o.highlight((o.routeNear(V.latlng)||{r:h}).r)),j.hit.on("mouseout",()=>o.highlight(-1)),
j}),T=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${h}`,html:String(h+1),iconSize:[20,20]})}).on("click",()=>o.open(
"route",h,T.getLatLng())),R=L.layerGroup(k.flatMap(e)),D=L.latLngBounds(k.flatMap(y=>y.leg.latlngs));return{parts:k,label:T,group:R,bounds:D,shown:!0,away:!1,since:d.
since,until:d.until,dots:[],wanted:!0}}),r=d=>d.routes.filter(h=>s[h].shown),c=d=>!o.only||o.only.includes(d);a.forEach(d=>{for(let h=0;d.accuracy_m&&h<d.latlngs.
length-1;){let x=h+1;for(;x<d.latlngs.length-1&&Math.abs(d.latlngs[x+1].lat-d.latlngs[h].lat)<1;)x++;d.bands.push(L.polyline(d.latlngs.slice(h,x+1),{pane:"bands",
interactive:!1,noClip:!0,smoothFactor:1,className:d.routes.length>1?"band shared":`band route-${d.routes[0]}`})),h=x}});function u(d){a.forEach(h=>{let x=h.latlngs[h.
latlngs.length>>1].lat,k=h.accuracy_m||0,T=k>to*Et(x,d);h.bands.forEach(R=>{if(T&&r(h).length){let D=R.getLatLngs(),p=(D[0].lat+D[D.length-1].lat)/2;R.addTo(t).
setStyle({weight:2*k/Et(p,d)})}else R.remove()})})}let f=null;function E(d,h){d.forEach(({route:R,r:D})=>R.parts.forEach(p=>{let y=n.comparison&&D<n.comparison.
paired?Yt(p.leg):null,M=L.LineUtil.simplify(p.leg.latlngs.map((g,P)=>{let S=t.project(g,h);return y&&(S.km=Ue(p,y[P])),S}),.8);p.plain=p.backwards?M.reverse():M}));
let x=t.getPixelBounds(),k=x.getSize().multiplyBy(.7),T=L.bounds(x.getTopLeft().subtract(k),x.getBottomRight().add(k));f=T,d.forEach(({route:R,r:D})=>{let p=R.dots=
R.parts.flatMap(y=>oo(y.plain,6,T).map(M=>({x:M.x,y:M.y,km:Dt(M),r:D,part:y,dx:0,dy:0,mx:0,my:0,ox:0,oy:0})));p.forEach((y,M)=>{let g=p[Math.max(M-1,0)],P=p[Math.
min(M+1,p.length-1)],S=Math.hypot(P.x-g.x,P.y-g.y)||1;y.dx=(P.x-g.x)/S,y.dy=(P.y-g.y)/S})})}function $(d){let h=eo+2,x=new Map,k=(R,D)=>Math.floor(R/h)*67108864+
Math.floor(D/h);d.filter(({r:R})=>c(R)).forEach(({route:R})=>R.dots.forEach(D=>{let p=k(D.x,D.y),y=x.get(p);y?y.push(D):x.set(p,[D])}));let T=d.reduce((R,{route:D})=>R+
D.dots.length,0)<=no;d.filter(({r:R})=>c(R)).forEach(({route:R,r:D})=>R.dots.forEach(p=>{let y=new Map([[D,p]]);for(let j=0;T&&j<9;j++){let V=p.x+(Math.floor(j/
3)-1)*h,Y=p.y+(j%3-1)*h;for(let q of x.get(k(V,Y))||[]){if(q.r===D)continue;let U=Math.hypot(q.x-p.x,q.y-p.y),W=y.get(q.r);U>h||Math.abs(q.dx*p.dx+q.dy*p.dy)<.8||
(!W||U<Math.hypot(W.x-p.x,W.y-p.y))&&y.set(q.r,q)}}let M=r(p.part.leg).filter(c),g=[...new Set([...y.keys(),...M])].sort((j,V)=>j-V);if(g.length<2)return;let P=[
...y.values()],S=y.get(g[0])||p,F=M.includes(g[0])&&!y.has(g[0])?B(g[0],p.part):1,i=Math.min(Xn,Math.max(3.6,24/g.length),80/g.length)*F,b=(g.indexOf(D)-(g.length-
1)/2)*i,A=P.reduce((j,V)=>[j[0]+V.x/P.length,j[1]+V.y/P.length],[0,0]);p.mx=A[0]-p.x-S.dy*b,p.my=A[1]-p.y+S.dx*b}))}function v(d){let h=s.map((x,k)=>({route:x,r:k})).
filter(({route:x})=>x.shown);E(h,d),$(h),h.forEach(({route:x})=>{ao(x.dots),x.parts.forEach(k=>{k.dots=[]}),x.dots.forEach(k=>k.part.dots.push(k)),x.parts.forEach(
k=>{k.points=k.dots.map(T=>L.point(T.x+T.ox,T.y+T.oy))}),x.parts.forEach((k,T)=>{let R=x.parts[T+1],D=R?[...k.points,R.points[0]]:k.points,p=L.LineUtil.simplify(
D,.4).map(y=>t.unproject(y,d));e(k).forEach(y=>y.setLatLngs(p))})}),w.forEach(x=>x(d))}let w=[];o.onLines=d=>{w.push(d)};function B(d,h){let x=s[d].parts.find(k=>k.
number===h.number);return x&&x.backwards!==h.backwards?-1:1}o.routeNear=(d,h=10)=>{let x=t.project(d,t.getZoom()),k=null,T=h;return s.forEach((R,D)=>{R.shown&&R.
parts.forEach(p=>{for(let y=1;y<p.points.length;y++){let M=L.LineUtil.pointToSegmentDistance(x,p.points[y-1],p.points[y]);M<T&&(T=M,k={r:D,part:p})}})}),k},o.addInk(
(d,h)=>{let x=L.bounds(h,h.add(t.getSize()));return s.filter(k=>k.shown).flatMap(k=>k.parts.flatMap(T=>(T.seen=so(T.points,6,x).map(R=>R.map(D=>D.subtract(h))),
T.seen.flat())))});let z=[.5,.4,.6,.3,.7,.2,.8,.1,.9];o.onLayout(({zoom:d,origin:h,size:x,free:k,take:T})=>{s.forEach(R=>{if(R.label.remove(),!R.shown)return;let D=R.
parts.flatMap(M=>M.seen.map(g=>({piece:g,users:g.length?r(M.leg).length:0})));D.sort((M,g)=>M.users-g.users||g.piece.length-M.piece.length);let y=D.flatMap(({piece:M})=>z.
map(g=>M[Math.floor(g*M.length)])).find(({x:M,y:g})=>M>14&&g>14&&M<x.x-14&&g<x.y-14&&k(M-11,g-11,22,22));y&&(T(y.x-11,y.y-11,22,22),R.label.setLatLng(t.unproject(
y.add(h),d)).addTo(t))})});let _=Ge({map:t,routes:s,usersOf:r},o),N=-1;o.highlight=d=>{d!==N&&(N=d,document.documentElement.classList.toggle("has-hot",d>=0),document.
querySelectorAll(".hot").forEach(h=>h.classList.remove("hot")),_(d),d>=0&&document.querySelectorAll(`.route-${d}`).forEach(h=>h.classList.add("hot")))};let Z=d=>{
if(d instanceof SVGPathElement)return-2;let h=d instanceof Element&&d.closest("[class*=route-], [data-route]");if(!h)return-1;let x=/(?:^| )route-(\d+)(?: |$)/.
exec(h.getAttribute("class")||"");return Number(x?x[1]:h.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(d=>document.addEventListener(d,h=>{let x=Z(
h.target);x>-2&&o.highlight(x)})),document.addEventListener("focusout",()=>o.highlight(-1)),o.kpAt=({part:d},h)=>{let{leg:x}=d,k=Yt(x),T=t.project(h,t.getZoom()),
R=x.latlngs.map(y=>t.project(y,t.getZoom())),D=1/0,p=0;for(let y=1;y<R.length;y++){let[M,g]=[R[y-1],R[y]],P=g.subtract(M),S=P.x**2+P.y**2,F=T.subtract(M),i=S?Math.
min(Math.max((F.x*P.x+F.y*P.y)/S,0),1):0,b=T.distanceTo(M.add(P.multiplyBy(i)));b<D&&(D=b,p=k[y-1]+i*(k[y]-k[y-1]))}return Ue(d,p)},o.openRoute=(d,h)=>{let x=o.
open("route",d.r,h,d.part.number),{leg:k}=d.part,T=k.accuracy_m===null?NaN:k.accuracy_m/1e3,R=T>0?Math.min(2,1-Math.floor(Math.log10(2*T))):2,D=10**-R,p=Math.max(
0,R),y=(Math.round(o.kpAt(d,h)/D)*D).toLocaleString("en",{minimumFractionDigits:p,maximumFractionDigits:p}),M=Number.isNaN(T)?"accuracy not known":`± ${T} km`,
g=m("p","kp",m("b","",`KP ${y} km`),` along the route from its start, ${M}. ${o.hereLines(h).join(". ")}.`);return dt(x,"h2").after(g),x};let I=d=>document.querySelector(
`[data-route="${d}"]`);function C(d,h){let x=d.wanted&&!d.away,k=I(h);if(k){let T=k.querySelector("input");T&&(T.checked=d.wanted),k.classList.toggle("off",!x),
dt(k,".when").textContent=d.away?` (not in ${o.year})`:""}d.shown!==x&&(d.shown=x,x?d.group.addTo(t):d.group.remove())}o.routes=s,o.legs=a,s.forEach((d,h)=>{d.group.
addTo(t);let x=I(h),k=x&&dt(x,".go"),T=k?.textContent??`Route ${h+1}`,R=o.addLayer({key:`route-${h}`,title:T,parent:"routes",show:y=>{d.wanted=y,C(d,h)},mark:()=>m(
"span",`number route-${h}`,String(h+1))}),D=()=>{o.open("route",h,null),o.visit(()=>o.frame(d.bounds))};o.addSearch({names:[T,k?.title],kind:`route ${h+1}`,open:D});
let p=x&&x.querySelector("input");p&&p.addEventListener("change",()=>R.set(p.checked)),k&&k.addEventListener("click",D)}),o.onYear(d=>s.forEach((h,x)=>{h.away=d!==
null&&(h.since!==null&&d<h.since||h.until!==null&&d>h.until),C(h,x)}),s.flatMap(d=>[d.since,d.until])),o.onDraw(v),t.on("moveend",()=>{let d=t.getPixelBounds();
f&&!f.contains(d)&&v(t.getZoom())}),o.onDraw(u)}function qe(t,n,o,a){let e=t.getContainer(),s=at("panel-toggle"),r=at("card"),c=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),u=L.control.zoom().addTo(t),
f=()=>document.body.classList.contains("comparing"),E=!0,$=0;function v(){let T=!r.hidden,R=E&&!T;s.setAttribute("aria-expanded",String(R)),at("panel-body").hidden=
!R,n.classList.toggle("closed",!R&&!T),n.classList.toggle("carded",T),e.parentElement?.parentElement?.classList.toggle("covered",R||T),cancelAnimationFrame($),$=
requestAnimationFrame(a)}function w(T){E=T,T&&h.close(),v()}s.addEventListener("click",()=>w(s.getAttribute("aria-expanded")!=="true"));function B(){let{width:T,
height:R}=n.getBoundingClientRect(),D=n.classList.contains("closed"),p=t.attributionControl.getContainer()?.offsetHeight??0;if(!ht())return n.getBoundingClientRect().
left>=e.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,p+24]}:D?{paddingTopLeft:[76,R+34],paddingBottomRight:[60,p+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[T+60,50]};let y=e.getBoundingClientRect(),M=D?null:n.getBoundingClientRect(),g=M&&M.top<y.top+40,P=M&&!g?Math.max(y.bottom-M.top,0)+14:
p+62,S=g?Math.max(y.right-M.left,0)+20:30,F=e.clientHeight<330;return{paddingTopLeft:[30,F||!D?20:R+26],paddingBottomRight:[Math.min(S,y.width/2),Math.min(F?56:
P,y.height*.6)]}}function z(T){t.fitBounds(T,{...B(),animate:!1})}let _=null,N=()=>({at:t.getCenter(),zoom:t.getZoom()}),Z=()=>{let T=N();return _!==null&&T.zoom===
_.to.zoom&&t.project(T.at).distanceTo(t.project(_.to.at))<2};function I(T){cancelAnimationFrame($),requestAnimationFrame(()=>{let R=Z()&&_?_.from:N();t.fire("vi\
sit"),T(),_={from:R,to:N()}})}function C(){if(!_||!Z())return!1;let{from:T}=_;return _=null,t.fire("visit"),t.setView(T.at,T.zoom,{animate:!1}),!0}function d(){
let{paddingTopLeft:T,paddingBottomRight:R}=B();t.options.minZoom=0;let D=t.getBoundsZoom(o.bounds,!1,L.point(T[0]+R[0],T[1]+R[1])),p=Math.floor(4*Math.min(t.getBoundsZoom(
o.window,!0),D))/4;t.getZoom()<p&&t.setZoom(p,{animate:!1}),t.setMinZoom(p)}let h=ro(t,r,v);function x(){c.setPosition("bottomleft"),u.setPosition(ht()?"bottomr\
ight":"bottomleft"),w(!ht()&&!f())}let k=t.attributionControl.getContainer();return k?.addEventListener("click",T=>{T.target instanceof Element&&T.target.closest(
"a")||k.classList.toggle("open")}),x(),ce(x),z(o.bounds),{expand:w,frame:z,visit:I,back:C,limit:d,card:h.open,closeCard:h.close}}function ro(t,n,o){let a=dt(n,"\
.card-body"),e=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),s=null;function r(){if(!s)return!1;let{gone:u,from:f}=s,E=n.contains(
document.activeElement);return s=null,e.remove(),n.hidden=!0,a.replaceChildren(),u(),o(),f&&f.isConnected&&E&&f.focus({preventScroll:!0}),!0}function c(u,f,E=()=>{}){
let $=document.activeElement,v=n.contains($),w=$===document.body?null:$,B=v&&s?s.from:w,z=v||!!(B&&B.matches(":focus-visible")),_=s;return s=null,_?.gone(),s={gone:E,
from:B},a.replaceChildren(u),a.scrollTop=0,f?e.setLatLng(f).addTo(t):e.remove(),n.hidden=!1,o(),z&&n.focus({preventScroll:!0}),u}return{open:c,close:r}}var Kt=[je,Ve,Le,ve,ke],io=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],Jt=null,Qt=null,Xt=null;ft(window).$||=t=>{let n=document.createElement("template");return n.innerHTML=
String(t).trim(),[n.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),ft(L.PosAnimation).include({run(t,n){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,n),this.fire("step").fire("end")}}));
function co(t){let{crs:n=L.CRS.EPSG3857}=t.options;n===L.CRS.EPSG3857&&(t.project=(o,a=t.getZoom())=>{let e=L.latLng(o),s=2**a;if(e.ofLat!==e.lat||e.ofLng!==e.lng){
let{x:r,y:c}=n.latLngToPoint(e,0);Object.assign(e,{ofLat:e.lat,ofLng:e.lng,u:r,v:c})}return new L.Point((e.u||0)*s,(e.v||0)*s)})}async function He(t){let n=JSON.
parse(at("data").dataset.view||""),o=t.getContainer(),a=at("panel");io.forEach(([$,v])=>{t.createPane($).style.zIndex=String(v)}),o.setAttribute("aria-label","M\
ap of the routes; the legend lists them as text"),co(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noopener noreferrer\
">Leaflet</a>'),t.attributionControl.addAttribution(at("credits").innerHTML),o.setAttribute("role","application"),o.setAttribute("aria-roledescription","map");let e=!1,
{layout:s,...r}=ze(t,a),{limit:c,...u}=qe(t,a,n,()=>{e&&s()});n.icon&&(delete ft(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(n.icon));let f=fo(
t,{...r,...u,layout:s},()=>e);t.setMaxBounds(n.window),c(),t.on("resize",c),o.setAttribute("aria-busy","true");let E={map:t,box:o,panel:a,...await uo(n,o)};Kt.forEach(
$=>$(E,f)),e=!0,f.redraw(),o.removeAttribute("aria-busy"),lo(t,f),[Jt,Qt,Xt]=[t,E,f]}function lo(t,{redraw:n,layout:o}){let a=t.getContainer(),e=!1,s=0;function r([
c,...u]){cancelAnimationFrame(s),s=requestAnimationFrame(()=>{s=0,c(),u.length?r(u):a.classList.remove("unplaced")})}t.on("zoomanim dragstart visit",()=>{e=!0}),
t.on("zoomend",()=>{e?a.classList.add("unplaced"):n()}),t.on("moveend",()=>{e?r(a.classList.contains("unplaced")?[()=>n(!1),o]:[o]):o(),e=!1}),t.on("viewreset",
()=>{s||o()})}async function uo(t,n){try{let[o,a]=await Promise.all(["ground","data"].map(r=>Oe(at(r).textContent||"",(c,u)=>new L.LatLng(c,u)))),{features:e,...s}=a;
return{data:{...s,...t},ground:o,features:Te(e)}}catch(o){let a=m("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its \
data, or the file is incomplete. The text beside the map is valid.");throw a.setAttribute("role","alert"),n.append(a),o}}function fo(t,n,o){let a=[],e=[],s=!1;function r(f=!0){
let E=t.getZoom();a.forEach($=>$(E)),f&&n.layout()}function c(){!o()||s||(r(),e.forEach(f=>f()),u.state.changed())}let u={...n,redraw:r,year:null,only:null,layers:[],
entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(f,E,$)=>{u.state.entries.set(f,{get:E,set:$})}},depthAt:()=>null,
paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(f,E)=>u.open("route",f.r,E),highlight:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],
open:(f,E,$)=>u.card(m("div"),$),show:()=>{},find:()=>[],onDraw:f=>{a.push(f)},onLayers:f=>{e.push(f)},addSearch:f=>{u.entries.push(f)},onYear:(f,E=[])=>{u.years.
push(f),E.forEach($=>u.dates.add($))},together(f){let E=s;s=!0,f(),s=E,c()},addLayer({key:f,title:E,group:$,shown:v=!0,parent:w="",count:B=null,show:z=null,mark:_=null}){
let N={key:f,title:E,parent:w,count:B,mark:_,first:v,shown:!1,set(Z){N.shown!==Z&&(N.shown=Z,$&&(Z?$.addTo(t):$.remove()),z&&z(Z),c())}};return u.layers.push(N),
N.set(v),N}};return u}Kt.splice(-1,0,pe);return sn(ho);})();
