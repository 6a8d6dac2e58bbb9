var cableroute=(()=>{var Gt=Object.defineProperty;var dn=Object.getOwnPropertyDescriptor;var hn=Object.getOwnPropertyNames;var pn=Object.prototype.hasOwnProperty;var mn=(t,s)=>{for(var n in s)Gt(t,n,{get:s[n],enumerable:!0})},gn=(t,s,n,a)=>{if(s&&typeof s=="object"||typeof s=="function")for(let e of hn(s))!pn.call(t,e)&&
e!==n&&Gt(t,e,{get:()=>s[e],enumerable:!(a=dn(s,e))||a.enumerable});return t};var yn=t=>gn(Gt({},"__esModule",{value:!0}),t);var Zo={};mn(Zo,{given:()=>ee,map:()=>te,shared:()=>ne,start:()=>rn});var ue=window.matchMedia("(max-width: 760px), (max-height: 480px)"),ht=()=>ue.matches,fe=t=>ue.addEventListener("change",t);function st(t){let s=document.getElementById(
t);if(!s)throw new Error(`the page has no ${t}`);return s}function dt(t,s){let n=t.querySelector(s);if(!n)throw new Error(`the page has no ${s}`);return n}function g(t,s,...n){
let a=document.createElement(t);return s&&(a.className=s),a.append(...n),a}function gt(t){let s=t.getContext("2d");if(!s)throw new Error("this browser paints on\
 no canvas");return s}var ut=t=>t,Mt=(t,s)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**s);function de({things:t,order:s},n,a){if(!t.length)return;let e=st("cross-out"),o=st("crossed-out"),r=st("failing-said"),c=g("style"),l=t.map(({name:E},k)=>{let N=g(
"option","",E);return N.dir="auto",N.value=String(k),N});new Set(t.map(({kind:E})=>E)).forEach(E=>{let k=g("optgroup","",...l.filter((N,O)=>t[O].kind===E));k.label=
E,e.append(k)}),document.head.append(c);let u=[],y=E=>u.filter(k=>t[k].routes.includes(E)),w=E=>E.flatMap((k,N)=>[...N?[", "]:[],g("bdi","",k)]);function m(){n.
forEach((E,k)=>{let N=y(k).map(T=>t[T].name),O=dt(E,".words");E.classList.toggle("failed",N.length>0),O.querySelector(".fails")?.remove(),N.length&&O.append(g("\
small","fails",g("span","","fails:")," ",...w(N)))})}function f(){o.replaceChildren(...u.map(E=>{let k=g("button","crossed",g("bdi","",t[E].name));return k.type=
"button",k.setAttribute("aria-label",`Put back ${t[E].name}`),k.addEventListener("click",()=>{_(u.filter(N=>N!==E)),e.focus()}),k}))}function v(){let E=s.filter(
N=>!y(N).length),[k]=E;r.textContent=u.length?E.length?`${E.length} of ${n.length} routes are left, route ${k+1} the shortest; a new search may find others.`:"N\
o route of the table is left; a new search may find others.":""}function _(E){u=E,e.value="",l.forEach((O,T)=>{O.disabled=u.includes(T)});let k=n.map((O,T)=>T).
filter(O=>y(O).length),N=O=>k.map(T=>`main ${O}.route-${T}`).join(",");c.textContent=k.length?`${N("path.line")},${N("path.over")},${N("path.casing")}{stroke-op\
acity:.14}${N("text.along")},${N(".number.on-map")}{opacity:.35}`:"",a.failed=new Set(k),m(),f(),v(),a.redraw(),a.state.changed()}st("to-failing").addEventListener(
"click",()=>{st("failing").scrollIntoView(),e.focus({preventScroll:!0})}),e.addEventListener("change",()=>{e.value&&_([...u,Number(e.value)])}),a.state.add("wit\
hout",()=>u.map(E=>encodeURIComponent(t[E].id)).join(","),E=>{let k=E.split(",").map(N=>{try{return decodeURIComponent(N)}catch{return""}});_(t.map((N,O)=>O).filter(
N=>k.includes(t[N].id)))})}var Et=.0033528106647474805,At=6378137*(1-Et),bn=63710088e-1,yt=t=>t*Math.PI/180,Rt=t=>t*180/Math.PI;function he(t){let s=t*(40680631590769-At*At)/(At*At);return[
1+s/16384*(4096+s*(-768+s*(320-175*s))),s/1024*(256+s*(-128+s*(74-47*s)))]}var pe=(t,s,n,a)=>t*s*(a+t/4*(n*(2*a**2-1)-t/6*a*(4*s**2-3)*(4*a**2-3)));function me(t,s,n,a,e,o,r){
let c=Et/16*s*(4+Et*(4-3*s));return t+(1-c)*Et*n*(a+c*e*(r+c*o*(2*r**2-1)))}function Bt(t,s){let n=Math.round((s.lng-t.lng)/360)*360,a=yt(s.lng-t.lng-n),e=Math.
atan((1-Et)*Math.tan(yt(t.lat))),o=Math.atan((1-Et)*Math.tan(yt(s.lat))),[r,c,l,u]=[Math.sin(e),Math.cos(e),Math.sin(o),Math.cos(o)],y=a;for(let m=0;m<100;m++){
let f=Math.sin(y),v=Math.cos(y),_=u*f,E=c*l-r*u*v,k=Math.hypot(_,E),N=r*l+c*u*v;if(k<1e-15&&N>0)return{m:0,bearing:0,exact:!0};let O=Math.atan2(k,N),T=k?c*u*f/k:
0,z=1-T**2,j=z>1e-12?N-2*r*l/z:0,G=me(a,z,T,O,k,N,j);if(Math.abs(G)>Math.PI+1e-9)break;if(Math.abs(G-y)<1e-12){let[Z,U]=he(z);return{m:At*Z*(O-pe(U,k,N,j)),bearing:(Rt(
Math.atan2(_,E))+360)%360,exact:!0}}y=G}let w=Math.sin(yt(s.lat-t.lat)/2)**2+Math.cos(yt(t.lat))*Math.cos(yt(s.lat))*Math.sin(a/2)**2;return{m:2*bn*Math.asin(Math.
sqrt(Math.min(w,1))),exact:!1,bearing:(Rt(Math.atan2(u*Math.sin(a),c*l-r*u*Math.cos(a)))+360)%360}}function wn(t,s,n){let a=(1-Et)*Math.tan(yt(t.lat)),e=1/Math.
hypot(1,a),o=a*e,r=Math.sin(yt(s)),c=Math.cos(yt(s)),l=Math.atan2(a,c),u=e*r,y=1-u**2,[w,m]=he(y),f=n/(At*w),v=f;for(let j=0,G=!1;j<100&&!G;j++){let Z=f+pe(m,Math.
sin(v),Math.cos(v),Math.cos(2*l+v));G=Math.abs(Z-v)<1e-13,v=Z}let _=Math.sin(v),E=Math.cos(v),k=Math.cos(2*l+v),N=o*_-e*E*c,O=Math.atan2(o*E+e*_*c,(1-Et)*Math.hypot(
u,N)),T=Math.atan2(_*r,e*E-o*_*c),z=me(0,y,u,v,_,E,k);return{lat:Rt(O),lng:t.lng+Rt(T-z)}}function zt(t,s){let{m:n,bearing:a}=Bt(t,s),e=Math.max(1,Math.min(200,
Math.ceil(n/5e4))),o=t.lng;return[t,...Array.from({length:e},(r,c)=>{let l=c+1<e?wn(t,a,n*(c+1)/e):s;return o=l.lng+360*Math.round((o-l.lng)/360),{lat:l.lat,lng:o}})]}var Ln=t=>{let s=[...t];return s.length>90?`${s.slice(0,89).join("")}…`:t},_t=t=>t.replace(/^[+−]/,s=>s==="+"?"−":"+"),vn=t=>g("span",`number route-${t}`,
String(t+1));function ge(t){let s=vn(t);return s.setAttribute("role","img"),s.setAttribute("aria-label",`Route ${t+1}`),s}var ye=(t,s)=>{let n=g("button","",t);
return n.type="button",n.addEventListener("click",s),n};function En([t,s,n]){return t===null?g("td","",g("span","none",n?"not sure":"not known"),g("small","",n?
`${s}; likely ${n}`:String(s))):g("td","",g("span","figure",t),...s===void 0?[]:[g("small","",`${s} to ${n}`)])}function be({map:t,data:s},n){if(!s.comparison)return;
let a=kn(n);de(s.comparison.failures,a,n),s.comparison.paired>1&&xn(Sn(t,s.comparison,a,n),n)}function xn(t,s){document.querySelectorAll("button.tile").forEach(
n=>{if(!(n instanceof HTMLElement))return;let[a,e]=(n.dataset.routes||"").split(",").map(Number);n.addEventListener("click",()=>{e===void 0?s.visit(()=>s.frame(
s.routes[a].bounds)):t([a,e])}),e===void 0&&(["pointerenter","focus"].forEach(o=>n.addEventListener(o,()=>s.highlight(a))),["pointerleave","blur"].forEach(o=>n.
addEventListener(o,()=>s.highlight(-1))))})}function Mn(t){let s=t.filter(({dataset:e})=>e.low!==void 0),n=Math.min(...s.map(({dataset:e})=>Number(e.low))),a=Math.
max(...s.map(({dataset:e})=>Number(e.high)))-n;a>0&&Number.isFinite(a)&&s.forEach(e=>{let o=g("i","bar");["low","value","high"].forEach(r=>o.style.setProperty(`\
--${r}`,`${100*(Number(e.dataset[r])-n)/a}%`)),e.append(o)})}function kn(t){let s=st("compared"),[n]=s.tBodies,a=dt(s,"thead"),e=st("compared-box"),o=[...n.rows],
r=[...a.querySelectorAll("th")],c=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted"),r.forEach((m,f)=>Mn(o.
map(v=>v.cells[f])));let l=[0,1],u=document.getElementById("sort-by");function y(m,f){l=[m,f];let v=k=>{if(m===0)return Number(k.dataset.route);let{value:N,low:O,
high:T}=k.cells[m].dataset,z=u?.value==="low"?O??N:u?.value==="high"?T??N:N;return z===void 0?NaN:Number(z)},_=o.map(k=>({row:k,value:v(k)})).sort((k,N)=>Number.
isNaN(k.value)||Number.isNaN(N.value)?Number(Number.isNaN(k.value))-Number(Number.isNaN(N.value)):f*(k.value-N.value)),E=document.activeElement;n.append(..._.map(
({row:k})=>k)),E&&n.contains(E)&&E.focus({preventScroll:!0}),r.forEach((k,N)=>{k.hasAttribute("aria-sort")&&k.setAttribute("aria-sort",N!==m?"none":f>0?"ascendi\
ng":"descending")})}r.forEach((m,f)=>{m.querySelector("button")?.addEventListener("click",()=>{y(f,l[0]===f?-l[1]:1),t.state.changed()})}),u?.addEventListener("\
change",()=>{y(l[0],l[1]),t.state.changed()}),t.state.add("by",()=>!u||u.value==="likely"?"":u.value,m=>{u&&(u.value=["low","high"].includes(m)?m:"likely")}),t.
state.add("sort",()=>l[0]===0&&l[1]>0?"":`${l[1]<0?"-":""}${l[0]}`,m=>{let f=/^(-?)(\d{1,3})$/.exec(m),v=f?Number(f[2]):0;r[v]&&r[v].hasAttribute("aria-sort")&&
y(v,f&&f[1]?-1:1)}),o.forEach(m=>m.addEventListener("click",f=>{f.target instanceof Element&&f.target.closest("button, a")||String(window.getSelection())||t.visit(
()=>t.frame(t.routes[Number(m.dataset.route)].bounds))}));let w=t.highlight;return t.highlight=m=>{w(m);let f=m>=0&&c.matches&&o[m];if(!f||f.matches(":hover")||
f.contains(document.activeElement))return;let v=f.getBoundingClientRect(),_=e.getBoundingClientRect(),E=_.top+a.getBoundingClientRect().height;v.top<E?e.scrollTop-=
E-v.top:v.bottom>_.bottom&&(e.scrollTop+=Math.min(v.bottom-_.bottom,v.top-E))},o}function Sn(t,s,n,a){let e=document.documentElement,o=s.paired,r=n.map(d=>d.querySelector(
"button.pick")),c=["pick-0","pick-1"].map(d=>st(d)),l=st("pick-clear"),u=st("pair-said"),y=st("pair-body"),w=u.textContent||"",m=d=>dt(n[d],".go").textContent||
"";c.forEach(d=>d.append(...n.slice(0,o).map((S,M)=>{let b=g("option","",`${M+1} · ${Ln(m(M))}`);return b.dir="auto",b.value=String(M),b})));let f=g("style");document.
head.append(f);let v=[null,null];function _(d,S){let[M,b]=d<S?[d,S]:[S,d],P=s.pairs[M*o-M*(M+1)/2+b-M-1];if(d<S)return P;let{apart:$}=P;return{...P,spans:[P.spans[1],
P.spans[0]],apart:$&&{...$,kp:[$.kp[1],$.kp[0]],at:[$.at[1],$.at[0]]},more:P.more.map(([x,i,p])=>x===null?[null,i,p&&_t(p)]:i===void 0?[_t(x)]:[_t(x),_t(p||""),
_t(i)])}}t.createPane("shared").style.zIndex="405";let E=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-edge"}),k=L.polyline([],{pane:"\
shared",interactive:!1,smoothFactor:0,className:"shared-mark"}),N=L.layerGroup(),O=null;function T(d,S,M){let{dots:b}=a.routes[d],P=[],$=x=>L.point(x.x+x.ox,x.y+
x.oy);for(let x=0;x<b.length;x++){let i=b[x],p=b[x+1];i.km>=S&&i.km<=M&&P.push($(i)),!(!p||p.km<=i.km)&&[S,M].forEach(C=>{if(C<=i.km||C>=p.km)return;let R=(C-i.
km)/(p.km-i.km);P.push($(i).multiplyBy(1-R).add($(p).multiplyBy(R)))})}return P}function z(d,S){let M=_(...d);return d.flatMap((b,P)=>(a.routes[b].shown?M.spans[P]:
[]).map(([$,x])=>T(b,$,x).map(i=>t.unproject(i,S)))).filter(b=>b.length)}function j(){let[d,S]=v;return d!==null&&S!==null?[d,S]:null}function G(d){let S=j();if([
E,k].forEach(b=>{S?b.addTo(t):b.remove()}),!S)return;let M=z(S,d);[E,k].forEach(b=>b.setLatLngs(M))}a.onLines(G);function Z(d,S){if(N.clearLayers(),O=null,!S)return;
let M=$=>a.routes[$].bounds.getCenter().lng,b=S.at.map(([$,x],i)=>L.latLng($,x+360*Math.round((M(d[i])-x)/360))),P=zt(b[0],b[1]);O=L.latLngBounds(P),N.addLayer(
L.polyline(P,{pane:"shared",interactive:!1,className:"gap-edge",weight:6})),N.addLayer(L.polyline(P,{pane:"shared",interactive:!1,className:"gap",weight:2.5})),
b.forEach($=>N.addLayer(L.circleMarker($,{pane:"shared",interactive:!1,className:"gap-end",radius:9}))),N.addLayer(L.marker([(b[0].lat+b[1].lat)/2,(b[0].lng+b[1].
lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"gap-holder",iconSize:[0,0],html:g("span","gap-km",`${S.km} km`)})}))}function U(d,S){
let M=[...n[d].cells].find(b=>b.dataset.column===S);return g("td","",...[...M?M.querySelectorAll(":scope > :not(.bar)"):[]].map(b=>b.cloneNode(!0)))}function A(d){
let[S,M]=d,b=_(S,M),P=b.spans.every(D=>!D.length),$=(D,...W)=>g("div","fact",g("dt","",D),g("dd","",...W)),x=(D,W)=>g("b","figure",`${D} ${W}`),i=([D,W,X,J],K)=>[
x(D,"km"),` (${W} %) `,g("small","",D==="0"?K:`land ${X} km, sea ${J} km; ${K}`)],p=g("dl","facts",$("Common section",...i(b.common_section,"the same segment of\
 one system, or the same trench")),$("Same corridor",...i(b.same_corridor,"lines nearer than their accuracy: not known to be apart")),...b.ends_km==="0"?[]:[$("\
Common ends",x(b.ends_km,"km")," ",g("small","","left out"))],$("Least separation",b.apart?x(b.apart.km,"km"):g("span","none","not known")," ",g("small","",b.apart?
`at KP ${b.apart.kp[0]} of ${S+1} and KP ${b.apart.kp[1]} of ${M+1}`:"below the accuracy of the lines somewhere"))),C=g("div","buttons");P||C.append(ye("Show wh\
at they share",()=>a.visit(()=>a.frame(L.latLngBounds(z(d,t.getZoom()).flat()))))),Z(d,b.apart);let R=O;R&&C.append(ye("Show where they are nearest",()=>a.visit(
()=>a.frame(R.pad(2)))));let q=g("tr","",g("th","","Measure"),g("th","",ge(S)),g("th","",ge(M)),g("th","",`How much more ${M+1} has`));[...q.cells].forEach(D=>{
D.scope="col"});let Y=g("table","differences",g("caption","unseen",`Differences between route ${S+1} and route ${M+1}`),g("thead","",q),g("tbody","",...s.measures.
map(({key:D,title:W},X)=>{let J=g("th","",g("bdi","",W));J.scope="row";let K=g("tr","",J,U(S,D),U(M,D),En(b.more[X]));return K.dataset.measure=D,K}))),V=["place\
s","groups and straits","countries"].map((D,W)=>{let X=b.passed[W].flatMap((J,K)=>[...K?[", "]:[],g("bdi","",J)]);return g("p","passed",g("b","",`Both pass thes\
e ${D}: `),...X.length?X:["none known"])});st("pair-marks").hidden=P,y.replaceChildren(p,C,Y,...V),u.textContent=`Routes ${S+1} and ${M+1}: common section ${b.common_section[0]}\
 km, same corridor ${b.same_corridor[0]} km (${b.same_corridor[1]} %).`}function B(d,S=!0){v=d,c.forEach(($,x)=>{$.value=String(v[x]??"")}),r.forEach(($,x)=>{$&&
$.setAttribute("aria-pressed",String(v.includes(x)))}),n.forEach(($,x)=>$.classList.toggle("picked",v.includes(x)));let M=v.flatMap($=>$??[]),b=j(),P=!!b;if(a.only=
b,a.choose("pair",M),l.hidden=!M.length,st("pick-best").hidden=P,document.body.classList.toggle("paired",P),e.classList.toggle("has-pair",P),b){let[$,x]=b;S&&a.
closeCard();let i=p=>`.has-pair:not(.has-hot) main ${p}:not(.route-${$}, .route-${x})`;f.textContent=`${["path.line","path.over","path.casing"].map(i).join(",")}\
{stroke-opacity:.16}${["text.along",".number.on-map"].map(i).join(",")}{opacity:.35}`,M.forEach(p=>a.routes[p].parts.forEach(C=>[C.casing,C.line,C.over].forEach(
R=>R?.bringToFront()))),N.addTo(t),A(b)}else f.textContent="",N.remove(),y.replaceChildren(),u.textContent=M.length?`Route ${M[0]+1} is picked; pick another.`:w;
if(a.redraw(),b&&S){let[$,x]=b.map(i=>a.routes[i].bounds);a.visit(()=>a.frame(L.latLngBounds($.getSouthWest(),$.getNorthEast()).extend(x)))}a.state.changed()}return r.
forEach((d,S)=>{d&&d.addEventListener("click",()=>{let M=v.flatMap(b=>b===S?[]:b??[]);v.includes(S)?B([M[0]??null,null]):M.length?B([M[M.length-1],S]):B([S,null])})}),
c.forEach((d,S)=>d.addEventListener("change",()=>{let M=[v[0],v[1]],b=d.value===""?null:Number(d.value);b!==null&&M[1-S]===b&&(M[1-S]=M[S]),M[S]=b,B(M)})),st("p\
ick-best").addEventListener("click",()=>{B(s.best),c[0].focus()}),l.addEventListener("click",()=>{B([null,null]),c[0].focus()}),a.state.add("pair",()=>(j()||[]).
map(d=>d+1).join(","),d=>{let[,S,M]=/^(\d{1,3}),(\d{1,3})$/.exec(d)||["","0","0"],b=Number(S)-1,P=Number(M)-1;b!==P&&Math.min(b,P)>=0&&Math.max(b,P)<o?B([b,P],!1):
j()&&B([null,null])}),B}var An='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',we=t=>t.slice(1).reduce((s,n,a)=>s+n.distanceTo(t[a]),0);function Ut(t,...[
s,n,a,e,o=0]){let r=g("span",`catalogue-name ${n}`,g("bdi","",s)),c=t.containerPointToLayerPoint([a,e]);return r.style.transform=`translate(${c.x.toFixed(1)}px,\
 ${c.y.toFixed(1)}px)`+(o?` rotate(${o.toFixed(3)}rad)`:""),r}function $n(t,s){let n=[];return t.forEach(a=>{for(let e=0;e+1<a.length;e++){let o=e+1;for(;o+1<a.
length&&a[e].distanceTo(a[o])<s;)o++;let r=a[e],c=a[o],l=r.distanceTo(c);l<s||l<.985*we(a.slice(e,o+1))||n.push([r,c])}}),n}function Le({map:t,pane:s,partsOf:n,
nameOf:a,colourOf:e}){let o=gt(document.createElement("canvas"));o.font=An;let r=new Map;function c(m){let f=r.get(m)??o.measureText(m).width;return r.set(m,f),
f}let l=m=>n(m).map(f=>f.map(v=>t.layerPointToContainerPoint(v)));function u(m,f,v,{size:_,free:E,take:k}){let N=a(m),O=c(N)+4,T=$n(f,O),z=Math.max(1,Math.floor(
T.length/24));for(let j=0;j<T.length;j+=z){let[G,Z]=T[(j+m*7*z)%T.length];Z.x<G.x&&([G,Z]=[Z,G]);let U=G.add(Z).divideBy(2),A=Z.subtract(G),B=Math.hypot(A.x,A.y),
d=L.point(A.x/B,A.y/B),S=L.point(d.y,-d.x),M=O/5+6,b=[-2,-1,0,1,2].map(x=>U.add(d.multiplyBy(x*O/5)).subtract([O/10+3,7]));if(!b.every(({x,y:i})=>x>4&&i>4&&x<_.
x-60&&i<_.y-30)||!b.every(({x,y:i})=>E(x,i,M,14)))continue;b.forEach(({x,y:i})=>k(x,i,M,14));let P=U.subtract(d.multiplyBy(O/2-2)).add(S.multiplyBy(6.5)),$=v(N,
"of-system",P.x,P.y,Math.atan2(A.y,A.x));return $.style.color=e(m),$.dataset.system=String(m),$}return null}function y(m,f,v){m.map(_=>{let E=l(_);return{system:_,
parts:E,length:E.reduce((k,N)=>k+we(N),0)}}).sort((_,E)=>E.length-_.length).slice(0,ht()?12:60).forEach(({system:_,parts:E})=>u(_,E,f,v))}function w(m){if(s.querySelectorAll(
".lit").forEach(G=>G.remove()),s.classList.toggle("one",m!==null),m===null)return;let f=(...G)=>{let Z=Ut(t,...G);return Z.classList.add("lit"),s.append(Z),Z},v=t.
getSize(),_=l(m);if(u(m,_,f,{size:v,free:()=>!0,take:()=>{}}))return;let k=_.flat().filter(({x:G,y:Z})=>G>4&&Z>14&&G<v.x-4&&Z<v.y-30);if(!k.length)return;let N=a(
m),O=c(N),{x:T,y:z}=k[k.length>>1],j=f(N,"of-system",Math.max(4,Math.min(T-O/2,v.x-O-8)),z-18);j.style.color=e(m),j.dataset.system=String(m)}return{widthOf:c,nameSystems:y,
nameOne:w}}function ve(t){let s=new Map,n=[],a=new Array(5).fill(0);return t.forEach((o,r)=>(o.places||[]).forEach(c=>{let l=s.get(c);l?l.push(r):s.set(c,[r])})),t.map((o,r)=>r).
sort((o,r)=>(t[r].places||[]).length-(t[o].places||[]).length).forEach(o=>{let r=a.map(c=>c/(4*t.length));(t[o].places||[]).forEach(c=>(s.get(c)||[]).forEach(l=>{
n[l]!==void 0&&r[n[l]]++})),n[o]=r.indexOf(Math.min(...r)),a[n[o]]++}),n}function Ee(t,s){let n=new Map,a=r=>{let c=n.get(r)||{users:new Set,turn:0,next:[],order:[]};
return n.set(r,c),c},e=r=>`${r.lat.toFixed(2)} ${r.lng.toFixed(2)}`,o=t.map(({latlngs:r})=>r.slice(1).map((c,l)=>{let u=e(r[l]),y=e(c);return u<y?{key:`${u} ${y}`,
sense:1}:{key:`${y} ${u}`,sense:-1}}));t.forEach(({item:r},c)=>o[c].forEach(({key:l})=>a(l).users.add(r.system))),o.forEach(r=>r.slice(1).forEach(({key:c,sense:l},u)=>{
let y=r[u];a(y.key).next.push([c,l*y.sense]),a(c).next.push([y.key,l*y.sense])})),n.forEach(r=>{if(r.turn)return;r.turn=1;let c=[r];for(let l=c.pop();l;l=c.pop())
for(let[u,y]of l.next){let w=a(u);w.turn||(w.turn=l.turn*y,c.push(w))}}),n.forEach(r=>{r.order=[...r.users].sort((c,l)=>s[l]-s[c]||c-l)}),t.forEach((r,c)=>{let{
facts:{from:l,to:u},system:y}=r.item,w=o[c].map(({key:m,sense:f})=>{let{order:v,turn:_}=a(m);return f*_*(v.indexOf(y)-(v.length-1)/2)});w.some(m=>m)&&(r.slots=r.
latlngs.map((m,f)=>f===0&&typeof l=="number"||f===w.length&&typeof u=="number"?0:((w[f-1]??w[f])+(w[f]??w[f-1]))/2))})}var Cn=11,Nn=3.2,On=6e4,Tn=["out of service","retired","cancelled"],Ft="schematic",Bn=["inferred",Ft,"assumed"],$t=t=>t==="in service"?"live":Tn.includes(t)?"go\
ne":"plan",_n=t=>Bn.includes(t.confidence||""),qt=t=>t.confidence===Ft?Ft:_n(t)?"modelled":"known",Ct=t=>Number(String(t||"").slice(0,4))||null,xe=t=>t.length>32?
`${t.slice(0,30)}…`:t;function Pn(t){let s=t.reduce((n,a)=>a.length>n.length?a:n);return s[s.length>>1]}function Vt(t){let s=[g("bdi","en clip",t.name)];if(t.
name_ar){let n=g("span","ar clip",t.name_ar);n.lang="ar",n.dir="rtl",s.push(" ",n)}return s}function Me({map:t,data:s,box:n,panel:a,features:e},o){let r=!s.routes.
length,c=t.createPane("catalogue-hot"),l=t.createPane("catalogue-names");Object.assign(c.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(l.style,{zIndex:"\
605",pointerEvents:"none"});let u=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),y=L.canvas({pane:"catalogue-hot",padding:.25}),w=L.circle([0,0],{radius:10,
pane:"accuracy",className:"accuracy",interactive:!1});function m(){let h=getComputedStyle(document.documentElement),I=F=>h.getPropertyValue(`--${F}`).trim();return{
soft:I("soft"),ink:I("ink"),halo:I("halo"),land:I("land"),thin:Number(I("thin")),dashes:[Number(I("dash")),Number(I("gap"))],routes:Array.from({length:7},(F,H)=>I(
`route-${H}`))}}let f=m(),v=r?ve(e.systems):[],_=h=>{let I=$t(e.systems[h].status);return!r||I==="gone"?f.soft:f.routes[v[h]]};function E(h){let I=$t(e.systems[h.
system].status),F=qt(h),H=I==="gone"?1:F==="known"?2.2:F===Ft?1.6*f.thin:1.6;return{color:_(h.system),weight:H,lineCap:"butt",opacity:I==="gone"?.6:r?.95:.75,dashArray:I===
"plan"?f.dashes.map(et=>et*H).join(" "):void 0}}let[[,k],[,N]]=s.window,O=h=>{let I=h.map(nt=>nt.lng),F=[h],H=I.reduce((nt,it)=>Math.min(nt,it)),et=I.reduce((nt,it)=>Math.
max(nt,it));return H<k&&F.push(h.map(nt=>L.latLng(nt.lat,nt.lng+360))),et>N&&F.push(h.map(nt=>L.latLng(nt.lat,nt.lng-360))),F},T=e.segments.map((h,I)=>{let F=h.
line,H=L.polyline(O(F),{renderer:u,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,...E(h)});return H.on("mouseover",nt=>x(h.system,nt.latlng)),H.on("mou\
seout",()=>x(null)),H.on("click",nt=>o.open("system",h.system,nt.latlng,I)),ut(H).system=e.systems[h.system].name,{item:h,latlngs:F,line:H,slots:null,drawn:null}}),
z=e.systems.map(()=>[]);if(T.forEach(h=>z[h.item.system].push(h)),T.reduce((h,{latlngs:I})=>h+I.length,0)<=On){let h=z.map(I=>{let F=I.flatMap(({latlngs:H})=>H.
map(et=>et.lat));return F.reduce((H,et)=>H+et,0)/(F.length||1)});Ee(T,h)}function j(h){let I=Mt(20,h)/1e3,F=Math.min(Nn,Cn/I);T.forEach(H=>{let{slots:et}=H;if(!et||
!B(H))return;let nt=H.latlngs.map(ct=>t.project(ct,h)),it=nt.map((ct,ft)=>{let bt=nt[Math.max(ft-1,0)],at=nt[Math.min(ft+1,nt.length-1)].subtract(bt),mt=Math.hypot(
at.x,at.y)||1,pt=et[ft]*F;return t.unproject([ct.x-at.y/mt*pt,ct.y+at.x/mt*pt],h)});H.drawn=it,H.line.setLatLngs(O(it))}),S!==null&&$(S)}let G={live:!1,plan:!1,
gone:!1},Z=L.layerGroup(),U=null,A=h=>{let{ready:I,over:F}=e.systems[h];return U===null||(Ct(I)||0)<=U&&(Ct(F)||1/0)>=U},B=({item:h})=>G[$t(e.systems[h.system].
status)]&&A(h.system);function d(){T.forEach(h=>{let I=B(h);I!==Z.hasLayer(h.line)&&(I?Z.addLayer(h.line):Z.removeLayer(h.line))})}Z.addTo(t),o.onYear(h=>{U=h,d(),
rt(),fn()},[...e.systems.flatMap(h=>[Ct(h.ready),Ct(h.over)]),...e.incidents.map(h=>h.lat===void 0?null:Ct(h.start))]);let S=null,M=null,b=L.layerGroup().addTo(
t),P=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function $(h){if(S=h,b.clearLayers(),n.classList.toggle("has-hot-system",h!==null),document.querySelectorAll(
".systems .hot").forEach(F=>F.classList.remove("hot")),r&&oe(h),h===null)return;let I=document.querySelector(`.systems [data-system="${h}"]`);I&&I.classList.add(
"hot"),z[h].forEach(F=>{let H=E(F.item),et=O(F.drawn||F.latlngs),nt=r?H.color:f.ink,{weight:it=0}=H;[{color:f.halo,weight:it+5},{...H,color:nt,weight:it+1.5,opacity:1}].
forEach(ft=>L.polyline(et,{renderer:y,pane:"catalogue-hot",interactive:!1,smoothFactor:1,...ft}).addTo(b))})}function x(h,I){if($(h===null?M:h),h===null||!I){P.
remove();return}P.setLatLng(I).setContent(g("bdi","clip",e.systems[h].name)).addTo(t)}function i(h){w.remove(),h&&h.accuracy_m&&h.lat!==void 0&&h.lon!==void 0&&
w.setLatLng([h.lat,h.lon]).setRadius(h.accuracy_m).addTo(t)}let p=h=>o.open("place",h,D[h].latlng),C=e.places.map(()=>0);e.systems.forEach(h=>(h.places||[]).forEach(
I=>{C[I]++}));let R=[],q=L.layerGroup(),Y=[],V=new Set(s.routes.flatMap(({legs:h})=>[{at:h[0],last:!1},{at:h[h.length-1],last:!0}]).map(({at:[h,I],last:F})=>e.legs[h].
facts[I===F?"from":"to"])),D=e.places.map((h,I)=>{let F=L.latLng(h.lat,h.lon);if(h.role==="other"){let ct=L.circleMarker(F,{renderer:u,pane:"catalogue",radius:r?
3.2:4,weight:1.3,fillOpacity:1,color:f.ink,fillColor:f.land,bubblingMouseEvents:!1});return ct.on("click",()=>p(I)),ct.on("mouseover",()=>{P.setLatLng(F).setContent(
g("span","",...Vt(h))).addTo(t)}).on("mouseout",()=>P.remove()),q.addLayer(ct),R.push(ct),Y.push({latlng:F,text:h.name,rank:C[I],className:"of-place",off:!1}),{
latlng:F}}let H=g("span","place-name",...Vt(h)),et=h.role==="station",nt=et?14:8,it=L.marker(F,{icon:L.divIcon({className:`place ${h.role}`,html:g("div","dot",g(
"i"),H),iconSize:[nt,nt]}),zIndexOffset:et?200:-200,riseOnHover:!0}).addTo(t);return it.getElement()?.setAttribute("aria-label",[h.name,h.name_ar].filter(Boolean).
join(" ")),et||it.bindTooltip(g("span","",...Vt(h)),{direction:"top",className:"tip"}),it.on("click",()=>p(I)),it.on("keypress",ct=>{ct.originalEvent.key==="Ent\
er"&&p(I)}),o.addLabel({latlng:F,element:H,dot:!0,rank:et?V.has(I)?3:2:0}),{latlng:F}});o.places=D;let W=e.stretches.map((h,I)=>{let F=h.line,H=L.polyline(F,{renderer:u,
pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:f.ink,weight:3.5,opacity:.28});return H.on("click",et=>o.open("stretch",I,et.latlng)),H.on("mouseov\
er",et=>{P.setLatLng(et.latlng).setContent(g("bdi","clip",h.name)).addTo(t)}).on("mouseout",()=>P.remove()),{item:h,latlngs:F,line:H}}),X=L.layerGroup(W.map(({line:h})=>h)),
J=ut(L.CircleMarker).extend({_updatePath(){let h=this._renderer,I=this._point,F=this._radius,H=h._ctx;!h._drawing||this._empty()||(H.beginPath(),H.moveTo(I.x,I.
y-F),H.lineTo(I.x+F,I.y),H.lineTo(I.x,I.y+F),H.lineTo(I.x-F,I.y),H.closePath(),h._fillStroke(H,this))}}),K=L.layerGroup(),tt=[];e.incidents.forEach((h,I)=>{if(h.
lat===void 0||h.lon===void 0)return;let F=L.latLng(h.lat,h.lon),H=new J(F,{renderer:u,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:f.halo,fillColor:f.
ink,bubblingMouseEvents:!1});H.on("click",()=>o.open("incident",I,F)),H.on("mouseover",()=>{P.setLatLng(F).setContent(g("bdi","clip",`${h.start}: ${h.name}`)).addTo(
t)}).on("mouseout",()=>P.remove()),tt.push({latlng:F,lozenge:H,text:String(h.start).slice(0,7),rank:1e3,className:"of-incident",year:Ct(h.start),hidden:!0,off:!1})});
function rt(){tt.forEach(h=>{let I=U===null||h.year===null||h.year===U;h.off=!I,I?K.addLayer(h.lozenge):K.removeLayer(h.lozenge)})}rt();let ot={live:0,plan:0,gone:0};
e.systems.forEach(h=>{ot[$t(h.status)]++}),[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([h])=>ot[h]).
forEach(([h,I])=>o.addLayer({key:`systems-${h}`,title:I,parent:"systems",count:ot[h],shown:r&&h!=="gone",show:F=>{G[h]=F,d()}})),Y.length&&o.addLayer({key:"stat\
ions",parent:"stations",title:r?"Landing stations":"Other landing stations",group:q,count:Y.length,shown:!0,show:h=>{Y.forEach(I=>{I.off=!h})}}),W.length&&o.addLayer(
{key:"paths",parent:"paths",title:"Crossing paths",group:X,count:e.paths.length,shown:r}),tt.length&&o.addLayer({key:"incidents",parent:"incidents",title:"Incid\
ents",group:K,count:tt.length,shown:r,show:h=>{tt.forEach(I=>{I.hidden=!h})}});let{widthOf:lt,nameSystems:Ot,nameOne:oe}=Le({map:t,pane:l,partsOf:h=>z[h].flatMap(
({line:I})=>se(I)),nameOf:h=>xe(e.systems[h].name),colourOf:_}),cn=h=>Math.round((ht()?.4:1)*(h<3?24:h<5?70:130)),se=h=>Z.hasLayer(h)&&ut(h)._parts||[];o.addInk(
(h,I)=>{let F=[],H=t.getPixelOrigin().subtract(I);if(!r)return F;for(let{line:et}of T)if(Z.hasLayer(et))for(let nt of se(et))for(let it=1;it<nt.length;it++){let ct=nt[it-
1],ft=nt[it],bt=Math.ceil(ct.distanceTo(ft)/8);for(let wt=0;wt<bt;wt++)F.push({x:ct.x+(ft.x-ct.x)*wt/bt+H.x,y:ct.y+(ft.y-ct.y)*wt/bt+H.y});if(F.length>4e4)return F}
return F}),o.onLayout(h=>{let{origin:I,size:F,free:H,take:et,inside:nt,crossed:it,zoom:ct}=h,ft=[],bt=(...at)=>(ft.push(Ut(t,...at)),ft[ft.length-1]),wt=[...tt.
filter(at=>!at.hidden),...Y].filter(at=>!at.off).map(at=>({...at,at:t.project(at.latlng,ct).subtract(I)})).filter(({at})=>at.x>0&&at.y>0&&at.x<F.x&&at.y<F.y).sort(
(at,mt)=>mt.rank-at.rank);wt.forEach(({at})=>et(at.x-4,at.y-4,8,8)),r&&Ot(e.systems.map((at,mt)=>mt),bt,h);for(let at of wt){if(ft.length>=cn(ct))break;let mt=xe(
at.text),pt=lt(mt)+2,xt=13,{x:It,y:jt}=at.at,le=[[It+7,jt-xt/2],[It-7-pt,jt-xt/2],[It-pt/2,jt-7-xt],[It-pt/2,jt+7]].filter(([Lt,vt])=>nt(Lt,vt,pt,xt)&&H(Lt,vt,pt,
xt)).map(([Lt,vt])=>({u:Lt,v:vt,met:it(Lt,vt,pt,xt)})),St=le.length?le.reduce((Lt,vt)=>vt.met<Lt.met?vt:Lt):null;!St||St.met>(at.rank>=1e3?9:2)||(et(St.u,St.v,pt,
xt),bt(mt,at.className,St.u,St.v))}l.replaceChildren(...ft),r&&oe(S)});let ae={system:h=>z[h].map(I=>I.drawn||I.latlngs),segment:h=>[T[h].latlngs],stretch:h=>[W[h].
latlngs],path:h=>e.paths[h].stretches.map(I=>W[I].latlngs),leg:h=>[o.legs[h].latlngs],route:h=>o.routes[h].parts.map(I=>I.leg.latlngs)};o.where=(h,I)=>{if(h==="\
place")return D[I].latlng;if(h==="incident"){let H=e.incidents[I];return H.lat===void 0||H.lon===void 0?null:L.latLng(H.lat,H.lon)}let F=ae[h]?.(I)??[];return F.
length?Pn(F):null},o.mark=(h,I=0)=>{o.choose("card",h==="route"?[I]:[]),i(h==="place"?e.places[I]:h==="incident"?e.incidents[I]:null),M=h==="system"?I:h==="segm\
ent"?e.segments[I].system:null,$(M)},o.show=(h,I)=>{let F=ae[h]?.(I).flat()??[],H=o.where(h,I);o.open(h,I,null),F.length?o.visit(()=>o.frame(L.latLngBounds(F))):
H&&o.visit(()=>o.frame(H.toBounds(4e4)))};let Tt=(h,I,F)=>F.forEach((H,et)=>{let nt=(it,ct)=>[H.facts[it]||""].flat().filter(ft=>typeof ft=="string").flatMap(ft=>String(
ft).split(ct)).filter(Boolean);o.addSearch({names:[H.name,H.name_ar].filter(Boolean),first:h==="place",kind:h==="place"?H.kind.charAt(0).toUpperCase()+H.kind.slice(
1):I,also:[H.id||"",...nt("other names",", "),"start"in H?String(H.start):""].filter(Boolean),owners:nt("owners",", "),open:()=>o.show(h,et)})});Tt("place","Pla\
ce",e.places),Tt("system","Cable system",e.systems),Tt("path","Crossing path",e.paths),Tt("incident","Incident",e.incidents),Tt("deal","Deal",e.deals);let ln=h=>{
let I=$t(e.systems[h.system].status);return I!=="live"?I:qt(h)},un=new Set([...e.segments.map(ln),...W.length?["path"]:[],...tt.length?["incident"]:[]]);a.querySelectorAll(
"[data-key]").forEach(h=>{ut(h).hidden=!un.has(h.getAttribute("data-key")||"")});let Pt=[],re=dt(a,".count"),ie=re.textContent;function fn(){Pt.forEach(({row:I,
system:F})=>{I.hidden=!A(F)});let h=Pt.filter(({row:I})=>!I.hidden).length;Pt.length&&(re.textContent=U===null?ie:`${h} of ${ie}, in ${U}`)}let ce=document.getElementById(
"systems");if(ce){let h=I=>{let F=L.SVG.create("svg"),H=L.SVG.create("path"),et=e.systems[I];F.setAttribute("width","26"),F.setAttribute("height","8"),F.setAttribute(
"aria-hidden","true"),H.setAttribute("d","M1 4H25");let nt=$t(et.status);return H.setAttribute("class",nt==="live"?qt(et):nt),F.setAttribute("class","system"),F.
style.setProperty("--system",nt==="gone"?"var(--soft)":`var(--route-${v[I]})`),F.append(H),F};e.systems.map((I,F)=>({item:I,i:F})).sort((I,F)=>I.item.name.localeCompare(
F.item.name,"en")).forEach(({item:I,i:F})=>{let H=[I.ready||"date not known",I.status==="in service"?"":I.status,z[F].length?"":"not drawn"].filter(Boolean).join(
", "),et=g("button","",z[F].length?h(F):g("span","no-line"),g("bdi","clip",I.name),g("small","",H));et.type="button",et.dataset.system=String(F),et.addEventListener(
"click",()=>{o.show("system",F)}),et.addEventListener("mouseenter",()=>x(F)),et.addEventListener("mouseleave",()=>x(null)),et.addEventListener("focus",()=>x(F)),
et.addEventListener("blur",()=>x(null));let nt=g("li","",et);Pt.push({row:nt,system:F}),ce.append(nt)})}o.onDraw(h=>{j(h);let I=Math.max(1.8,Math.min(4,h*.62));
R.forEach(F=>F.setRadius(I))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{f=m(),T.forEach(h=>h.line.setStyle(E(h.item))),W.
forEach(({line:h})=>h.setStyle({color:f.ink})),R.forEach(h=>h.setStyle({color:f.ink,fillColor:f.land})),tt.forEach(({lozenge:h})=>h.setStyle({color:f.halo,fillColor:f.
ink})),$(S),o.layout()})}var Ht=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],ke="schematic",In=["inferred",ke,"assumed"],jn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],Rn={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},zn=["candida\
tes","why","note","place"],kt=t=>g("bdi","",t);function Wt(t,s,n){let a=g("button",t,s);return a.type="button",a.addEventListener("click",e=>{e.stopPropagation(),
n()}),a}var Fn=t=>g("span",`surely ${t}`,t);function Dn(t){let s=t.split(", ")[1]||"",n=In.includes(s),a=g("span",`mark ${n?"modelled":"known"}`,n&&s!==ke?"mode\
lled":s);return s?[a," ",t]:[t]}function Zn(t){let s=(e,o)=>{let r=g("th","",e);return r.scope=o,r},n=["low","likely","high"],a=t.map(e=>g("tr","",s(String(e.figure),
"row"),...n.map(o=>g("td","",o==="likely"?g("b","",String(e[o])):String(e[o])))));return g("table","figures",g("thead","",g("tr","",g("td",""),...n.map(e=>s(e,"\
col")))),g("tbody","",...a))}function Se({features:t},s){let n=Ht.flatMap(([O,T])=>t[T].map((z,j)=>[O,j])),a=new Map(Ht),e=(O,T)=>t[a.get(O)||"routes"][T];function o(O,T){
let z=Wt("to",kt(e(O,T).name),()=>N(O,T));return z.dataset.to=`${O}-${T}`,z}let r=O=>[O].flat().map(T=>typeof T=="number"?o(...n[T]):kt(T)),c=(O,T)=>g("span",`b\
adge ${O.contract?"contract":"intent"}`,...r(T));function l(O,T=null){let z=g("dl","facts");return Object.entries(O).forEach(([j,G])=>{if(T?!T.includes(j):["not\
e","status"].includes(j))return;let Z=j==="accuracy"?Dn(String(G)):r(G);z.append(g("dt","",j.charAt(0).toUpperCase()+j.slice(1)),g("dd",j==="value"?"value":"",...Z))}),
z.children.length?[z]:[]}function u({id:O,kind:T,from:z,to:j,"attribution confidence":G,...Z}){let U=z&&j?{ends:[z," – ",j].flat()}:{},A=typeof O=="number"?n[O]:
null,B=A&&A[0]==="deal",d={...O===void 0?{}:{id:O},...U,...B||!T?{}:{kind:T},...Z},[S,...M]=Object.entries(d),b=g("li","",...B?[c(e(...A),T)," "]:[],...r(S[1]));
G&&b.append(" ",Fn(String(G)));let P=g("small","");return M.forEach(([$,x])=>{let[i,p]=Rn[$]||["",""],C=/\d$/.test(String(x))?p:"",R=[i,...r(x),C].filter(q=>q!==
"");zn.includes($)?b.append(g("p","small",...R)):$==="value"?b.append(g("p","value",...R)):P.append(...P.childNodes.length?[" · "]:[],g("span","",...R))}),P.childNodes.
length&&b.insertBefore(P,b.querySelector("p")),b}function y(O,T){return O==="Figures"?Zn(T):g("section","",g("h3","",O),g("ul","things",...T.map(u)))}function w(O=[]){
if(!O.length)return[];let T=O.map(z=>{let j=t.sources[z],G=kt(j.title);if(j.url){let U=g("a","",G);U.href=j.url,U.target="_blank",U.rel="noopener noreferrer",G=
U}let Z=[j.publisher,j.date,j.licence].flatMap(U=>U?[", ",kt(U)]:[]);return g("li","",G,...Z)});return[g("details","sources",g("summary","",`Sources (${T.length}\
)`),g("ul","",...T))]}let m=[],f="",v=0,_=(O,T)=>g("section","leg",g("h3","",O==="leg"?"This leg: ":"Here: ",o(O,T)),...l(e(O,T).facts,jn));function E(O,T,z){let j=e(
O,T),{status:G,note:Z}=j.facts,U=g("span","title",...O==="route"?[g("span","number",String(T+1))]:[],g("span","",kt(j.name))),A=g("h2","",U);if(A.tabIndex=-1,A.
id=`card-title-${++v}`,j.name_ar){let M=g("span","ar",j.name_ar);M.lang="ar",M.dir="rtl",A.append(M)}let B=g("p","kicker",g("span","",kt(j.kind.charAt(0).toUpperCase()+
j.kind.slice(1))),...O==="deal"?[c(j,j.facts.kind)]:[],...G?[g("span","chip",...r(G))]:[]);if(m.length>1){let[M,b]=m[m.length-2],P=Wt("back","‹ Back",()=>{m.pop(),
dt(k(),"h2").focus({preventScroll:!0})});P.setAttribute("aria-label",`Back to ${e(M,b).name}`.slice(0,120)),B.prepend(P)}let d=O==="deal"?j.contract?"contract":
"intent":O==="route"?`route-${T}`:"",S=g("article",`card of-${O} ${d}`.trim(),B,A,...z===null?[]:[_(O==="route"?"leg":"segment",z)],...l(j.facts),...Object.entries(
j.lists).map(([M,b])=>y(M,b.map(P=>t.lists[M][P]))),...j.uncertain?[g("section","",g("h3","","Uncertain"),...j.uncertain.map(M=>g("p","small doubt",kt(M))))]:[],
...Z?[g("p","small note",...r(Z))]:[],...w(j.sources));return s.where(O,T)&&B.append(Wt("go-there","Show on the map",()=>s.show(O,T))),S.setAttribute("aria-labe\
lledby",A.id),S.dataset.card=`${O}-${T}`,S}function k(O=null){let T=m[m.length-1],[z,j]=T,G=E(...T),Z=O||(["place","incident"].includes(z)?s.where(z,j):null);return s.
card(G,Z,()=>{f="",s.mark(null),s.state.changed()}),f=`${z}-${j}`,s.mark(z,j),s.state.changed(),G}function N(O,T){m.push([O,T,null]),dt(k(),"h2").focus({preventScroll:!0})}
s.open=(O,T,z,j=null)=>(m=[[O,T,j]],k(z)),s.state.add("card",()=>f,O=>{let[,T,z]=/^([a-z]{3,8})-(\d{1,5})$/.exec(O)||[],j=Ht.find(([G])=>G===T);!j||Number(z)>=t[j[1]].
length?s.closeCard():f!==O&&s.open(j[0],Number(z),null)})}var Gn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function Ae(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,s=>Gn[s]).replace(/[٠-٩۰-۹]/g,
s=>String(Number(s.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function Un(t,s,n){let a=` ${t}`.indexOf(` ${s}`);return t===s?0:a===0?1:a>0?2:n.
every(e=>t.includes(e))?3:9}function $e(t,s){let n=Ae(s),a=n.split(" ");return n?t.flatMap(e=>{let o=e.folded??=[e.names,e.also||[],e.owners||[]].flatMap((l,u)=>l.
flatMap(y=>y?[[Ae(y),u,y]]:[])),r=99,c="";return o.forEach(([l,u,y])=>{let w=Un(l,n,a),m=w===9?99:w===3?10+u:e.first&&!u?w/10:w+[e.late?.3:0,.4,.6][u];m<r&&(r=m,
c=u===2?`owner: ${y}`:u===1?y:"")}),Object.assign(e,{why:c}),r<99?[{entry:e,score:r,size:Math.min(...o.map(([l])=>l.length||99))}]:[]}).sort((e,o)=>e.score-o.score||
e.size-o.size).slice(0,12).map(e=>e.entry):[]}var Yt=t=>new RegExp("\\p{Script=Arabic}","u").test(t);function Ce({map:t,data:s,box:n,panel:a},e){let o=st("tools"),r=(i,p=0)=>i.toLocaleString("en",{minimumFractionDigits:p,maximumFractionDigits:p}),c=i=>r(i/1e3,i<
1e4?3:i<1e6?2:1),l={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function u(i){
let p=L.SVG.create("svg"),C=L.SVG.create("path");return p.setAttribute("viewBox","0 0 24 24"),p.setAttribute("aria-hidden","true"),C.setAttribute("d",l[i]),p.append(
C),p}function y(i,p,C=""){let R=g("button",C,i);return R.type="button",R.addEventListener("click",p),R}let w=null;function m(i,p,C){let R=y(u(i),C,"tool");return R.
setAttribute("aria-label",p),R.title=p,o.append(R),R}function f(i,p,C,{opened:R=()=>{},closed:q=()=>{}}={}){let Y=m(i,p,()=>{w&&w.item===Y?v():V()});C.classList.
add("sheet"),C.id=`sheet-${i}`,C.hidden=!0,C.setAttribute("role","group"),C.setAttribute("aria-label",p),Y.setAttribute("aria-expanded","false"),Y.setAttribute(
"aria-controls",C.id),o.append(C);function V(){w&&v(),ht()&&e.expand(!1),w={item:Y,sheet:C,closed:q},C.hidden=!1,Y.setAttribute("aria-expanded","true"),R()}return{
item:Y,show:V}}function v(i=!1){if(!w)return;let{item:p,sheet:C,closed:R}=w;w=null,C.hidden=!0,p.setAttribute("aria-expanded","false"),R(),i&&p.focus()}document.
addEventListener("keydown",i=>{i.key==="Escape"&&!i.defaultPrevented&&(w?v(!0):n.querySelector(".leaflet-popup")?t.closePopup():(e.closeCard(),e.back()))}),dt(st(
"card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),st("skip").addEventListener("click",i=>{let p=st(dt(document,"#skip").getAttribute("hre\
f")?.slice(1)||"");i.preventDefault(),a.contains(p)&&e.expand(!0),p.focus({preventScroll:!0})}),e.find=i=>$e(e.entries,i),(function(){let i=g("input"),p=g("ul",
"results"),C=g("p","said");i.type="search",i.placeholder="Station, system, path … or اسم",i.autocomplete="off",i.spellcheck=!1,i.maxLength=200,i.dir="auto",
Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).
forEach(([J,K])=>i.setAttribute(J,K)),p.id="results",p.setAttribute("role","listbox"),p.setAttribute("aria-label","Found"),C.setAttribute("role","status");let q=f(
"search","Search",g("div","search",i,C,p),{opened:()=>{i.focus(),i.select()}}),Y=[],V=-1;function D(J){v(),q.item.focus();let{bounds:K,latlng:tt}=J;K?e.visit(()=>e.
frame(K)):tt&&e.visit(()=>e.frame(L.latLng(tt).toBounds(4e4))),J.open&&J.open()}function W(J){V=J,[...p.children].forEach((K,tt)=>K.setAttribute("aria-selected",
String(tt===J))),J<0?i.removeAttribute("aria-activedescendant"):(i.setAttribute("aria-activedescendant",p.children[J].id),p.children[J].scrollIntoView({block:"n\
earest"}))}function X(){Y=e.find(i.value),p.replaceChildren(...Y.map((J,K)=>{let tt=J.names.flatMap(lt=>lt||[]),rt=tt.find(lt=>!Yt(lt))||tt[0]||"",ot=tt.find(Yt),
Q=g("li","",g("bdi","en",rt));if(ot&&ot!==rt){let lt=g("bdi","ar",ot);lt.lang="ar",Q.append(lt)}return Q.append(g("small","",J.kind||"",...J.why?[" · ",g("bdi",
"",J.why)]:[])),Q.id=`result-${K}`,Q.setAttribute("role","option"),Q.addEventListener("mousedown",lt=>lt.preventDefault()),Q.addEventListener("click",()=>D(J)),
Q})),i.setAttribute("aria-expanded",String(Y.length>0)),C.textContent=i.value.trim()?Y.length?`${Y.length} found`:"Nothing found":"",W(Y.length?0:-1)}i.addEventListener(
"input",X),i.addEventListener("keydown",J=>{let K=J.key==="ArrowDown"?1:J.key==="ArrowUp"?-1:0;if(K&&Y.length)W((V+K+Y.length)%Y.length);else if(J.key==="Enter"&&
V>=0)D(Y[V]);else if(J.key==="Escape"&&i.value)i.value="",X();else return;J.preventDefault()}),document.addEventListener("keydown",J=>{let K=J.target instanceof
Element&&J.target.closest("input, textarea, select");J.key==="/"&&!K&&(J.preventDefault(),q.show())})})();let _={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let i=g("ul","tree"),p=new Set,C=[];function R(V,D,W,X,J){let K=g("inpu\
t"),tt=g("label","",K);return K.type="checkbox",K.addEventListener("change",()=>X(K.checked)),J&&tt.append(J()),tt.append(g("bdi","",V)),D!==null&&tt.append(g("\
small","",r(D))),C.push([K,W]),g("div","row",tt)}function q(){C.forEach(([V,D])=>{let W=D();V.checked=W===!0,V.indeterminate=W===null})}function Y(){C=[];let V=Object.
keys(_),D=[...new Set([...V,...e.layers.map(W=>W.parent)])];i.replaceChildren(...D.flatMap(W=>{let X=e.layers.filter(Q=>Q.parent===W);if(!X.length)return[];if(X.
length===1){let[Q]=X;return[g("li","",R(Q.title,Q.count,()=>Q.shown,lt=>{Q.set(lt),q()},Q.mark))]}let J=()=>{let Q=X.filter(lt=>lt.shown).length;return Q===0?!1:
Q===X.length?!0:null},K=_[W]||W,tt=R(K,X.length,J,Q=>{e.together(()=>X.forEach(lt=>lt.set(Q))),q()}),rt=g("ul","",...X.map(Q=>g("li","",R(Q.title,Q.count,()=>Q.
shown,lt=>{Q.set(lt),q()},Q.mark))));rt.hidden=!p.has(W),rt.id=`branch-${D.indexOf(W)}`;let ot=y(g("span","chevron"),()=>{rt.hidden=!rt.hidden,rt.hidden?p.delete(
W):p.add(W),ot.setAttribute("aria-expanded",String(!rt.hidden))},"more");return ot.setAttribute("aria-label",`${K}: each one`),ot.setAttribute("aria-expanded",String(
!rt.hidden)),ot.setAttribute("aria-controls",rt.id),tt.append(ot),[g("li","",tt,rt)]})),q()}f("layers","Layers",g("div","layers",g("h2","","Layers"),i),{opened:Y}),
e.onLayers(()=>{w&&w.sheet.id==="sheet-layers"&&q()})})();let E=g("div","cross");E.setAttribute("aria-hidden","true");let k=null;(function(){let i=[],p=L.layerGroup(),
C=g("ol","steps"),R=g("p","total");R.setAttribute("role","status");let q=L.polyline([],{pane:"measure",className:"measured",interactive:!1,smoothFactor:0}),Y=K=>{
i.push(K),V()};function V(){let K=i.slice(1).map((ot,Q)=>Bt(i[Q],ot));q.setLatLngs(i.slice(1).map((ot,Q)=>zt(i[Q],ot))),p.clearLayers(),i.forEach(ot=>p.addLayer(
L.circleMarker(ot,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),C.replaceChildren(...K.map(ot=>g("li","",`${ot.exact?"":"about "}${c(ot.
m)} km`,g("small","",`bearing ${ot.bearing.toFixed(1)}°`))));let tt=K.reduce((ot,Q)=>ot+Q.m,0),rt=K.every(ot=>ot.exact);R.textContent=i.length<2?i.length?"One \
point; add another":"No point yet":`${rt?"":"About "}${c(tt)} km in all`,R.dataset.metres=K.length?tt.toFixed(4):"",W.disabled=X.disabled=!i.length}let D=y("Add\
 the centre of the map",()=>Y(t.getCenter())),W=y("Undo",()=>{i.pop(),V()}),X=y("Clear",()=>{i.length=0,V()}),J=g("div","measure",g("h2","","Measure"),g("p","",
"Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),g("div","buttons",D,W,X),C,R);f("measure","Measure",J,{opened(){k=Y,e.closeCard(),
n.classList.add("measuring"),n.append(E),t.doubleClickZoom.disable(),[q,p].forEach(K=>K.addTo(t)),V()},closed(){k=null,n.classList.remove("measuring"),E.remove(),
t.doubleClickZoom.enable(),[q,p].forEach(K=>K.remove())}})})();let N=[...e.dates].flatMap(i=>Number.isInteger(i)?Number(i):[]).sort((i,p)=>i-p),O=()=>{};if(N.length&&
N[0]<N[N.length-1]){let i=N[0],p=N[N.length-1],C=g("input"),R=g("output","","All years");Object.assign(C,{type:"range",min:i,max:p+1,step:1,value:p+1}),C.setAttribute(
"aria-label","Year"),O=V=>{e.year=V===null||V>p?null:Math.max(V,i),C.value=String(e.year??p+1),R.textContent=e.year===null?"All years":String(e.year),C.setAttribute(
"aria-valuetext",R.textContent),Y.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(D=>D(e.year))),e.state.changed()},C.addEventListener("inpu\
t",()=>O(Number(C.value)));let q=g("div","ends",g("span","",String(i)),g("span","","all")),{item:Y}=f("year","Year",g("div","year",g("h2","","Year"),R,C,q,g("p",
"","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has\
 no known date stays."),y("All years",()=>O(null))));C.setAttribute("aria-valuetext","All years")}let T=e.state;T.add("view",()=>{let{lat:i,lng:p}=t.getCenter();
return`${i.toFixed(4)},${p.toFixed(4)},${t.getZoom()}`},i=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(i))return;let[p,C,R]=i.
split(",").map(Number);t.setView([p,C],Math.min(Math.max(R,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),T.add("change",()=>e.layers.filter(i=>i.shown!==i.first).
map(i=>encodeURIComponent(i.key)).join(","),i=>{let p=new Set(i.split(",").flatMap(C=>{try{return[decodeURIComponent(C)]}catch{return[]}}));e.layers.forEach(C=>C.
set(p.has(C.key)!==C.first))}),T.add("year",()=>e.year===null?"":String(e.year),i=>{O(/^\d{4}$/.test(i)?Number(i):null)});function z(){return"#"+[...T.entries].
map(([i,{get:p}])=>[i,p()]).filter(([,i])=>i).map(([i,p])=>`${i}=${p}`).join("&")}let j="";function G(i){if(location.hash===j)return;j=location.hash;let p=new Map(
location.hash.slice(1,6e3).split("&").map(R=>{let q=R.indexOf("=");return[R.slice(0,q),R.slice(q+1)]})),C=[...T.entries].filter(([R])=>!i||p.has("view")||p.has(
R));C.length&&e.together(()=>C.forEach(([R,{set:q}])=>q(p.get(R)||"")))}let Z;function U(){try{j=z(),history.replaceState(null,"",j)}catch{}}G(!0),window.addEventListener(
"hashchange",()=>G(!1));let A=!1;if(["pointerdown","keydown","wheel"].forEach(i=>window.addEventListener(i,()=>{A=!0},{capture:!0,passive:!0})),T.changed=()=>{clearTimeout(
Z),A&&(Z=setTimeout(U,250))},t.on("moveend",()=>T.changed()),/^(https?|file):$/.test(location.protocol)){let i=g("input"),p=g("p","said");i.readOnly=!0,i.setAttribute(
"aria-label","Link to this view"),p.setAttribute("role","status"),i.addEventListener("focus",()=>i.select()),f("link","Link to this view",g("div","link",g("h2",
"","Link to this view"),i,g("div","buttons",y("Copy",async()=>{i.select();let C;try{await navigator.clipboard.writeText(i.value),C=!0}catch{C=document.execCommand(
"copy")}p.textContent=C?"Copied":"Copy it from the field"})),p),{opened(){i.value=location.href.split("#")[0]+z(),p.textContent="",i.focus()}})}if(document.fullscreenEnabled){
let i=m("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());i.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{i.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function B(i){let p=e.depthAt(
i);return p?`Depth: ${r(p.low_m)} to ${r(p.high_m)} m, from cells of about ${r(p.cell_km)} km`:"Depth: on land, or not known"}function d(i){let p=i.lng-360*Math.
round(i.lng/360),C=Mt(0,t.getZoom())/111320,R=Math.min(5,Math.max(1,Math.ceil(-Math.log10(C)))),q=(Y,V,D)=>`${Math.abs(Y).toFixed(R)}° ${Y<0?D:V}`;return`${q(i.
lat,"N","S")}, ${q(p,"E","W")}`}e.hereLines=i=>[d(i),B(i)];function S(i){let p=e.routeNear(i);return p?e.openRoute(p,i):e.card(g("div","card here",...e.hereLines(
i).map(C=>g("p","",C))),i)}t.on("click",i=>{k?k(i.latlng):M()||S(i.latlng)}),n.addEventListener("keydown",i=>{i.key!=="Enter"||i.target!==n||(k?k(t.getCenter()):
S(t.getCenter()))});function M(){let i=!!w||b;return v(),i}let b=!1;t.on("preclick",()=>{b=!!n.querySelector(".leaflet-popup")});let P=null;function $(i){if(i!==
!!P)if(t.setMaxBounds(void 0),i){P={at:t.getCenter(),zoom:t.getZoom(),open:st("panel-toggle").getAttribute("aria-expanded")==="true"};let p=P.open&&!ht()?x():t.
getBounds();document.documentElement.classList.add("printing"),e.expand(!0),t.invalidateSize({animate:!1,pan:!1}),t.fitBounds(p,{paddingBottomRight:[0,t.attributionControl.
getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),n.querySelectorAll("canvas").forEach(C=>{if(C.classList.contains("leaflet-tile"))return;let R=gt(
C),{width:q,height:Y}=C,V=document.createElement("canvas");Object.assign(V,{width:q,height:Y}),gt(V).drawImage(C,0,0),C.width=q,R.drawImage(V,0,0)})}else P&&(document.
documentElement.classList.remove("printing"),t.invalidateSize({animate:!1,pan:!1}),e.expand(P.open),t.setView(P.at,P.zoom,{animate:!1}),P=null,t.setMaxBounds(s.
window))}function x(){let i=t.getSize(),p=a.getBoundingClientRect().width+20;return L.latLngBounds(t.containerPointToLatLng([0,i.y]),t.containerPointToLatLng([i.
x-p,0]))}window.addEventListener("beforeprint",()=>$(!0)),window.addEventListener("afterprint",()=>$(!1))}function qn({columns:t,rows:s,levels:n}){let a=n.slice();for(let e=0;e<3;e++){let o=a.slice();for(let r=0;r<s;r++)for(let c=0;c<t;c++){let l=r*t+c;if(a[l]!==-1)
continue;let u=0,y=0;for(let w=Math.max(r-1,0);w<=Math.min(r+1,s-1);w++)for(let m=Math.max(c-1,0);m<=Math.min(c+1,t-1);m++){let f=a[w*t+m];f!==-1&&(u+=f,y++)}y&&
(o[l]=u/y)}a=o}return a.map(e=>Math.max(e,0))}function Vn(t){let s=t.columns>>1,n=t.rows>>1,a=new Float32Array(s*n);for(let e=0;e<n;e++)for(let o=0;o<s;o++){let r=2*
e*t.columns+2*o,c=0,l=0;for(let u of[r,r+1,r+t.columns,r+t.columns+1])t.levels[u]!==-1&&(c+=t.levels[u],l++);a[e*s+o]=l?c/l:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:s,rows:n,levels:a}}function Oe(t){let s=[];for(let n=t;;n=Vn(n)){let{west:a,south:e,step:o,columns:r,rows:c}=n,l=n,u=null;if(s.
push({west:a,south:e,step:o,columns:r,rows:c,get levels(){return u=u||qn(l)}}),Math.min(r,c)<16)return s}}function Ne(t,s){let n=new Int32Array(4*t.length),a=new Float32Array(
4*t.length);return t.forEach((e,o)=>{let r=Math.min(Math.max(e,0),s-1),c=Math.floor(r),l=r-c;for(let u=0;u<4;u++)n[4*o+u]=Math.min(Math.max(c-1+u,0),s-1);a[4*o]=
(1-l)**3/6,a[4*o+1]=(3*l**3-6*l**2+4)/6,a[4*o+2]=(-3*l**3+3*l**2+3*l+1)/6,a[4*o+3]=l**3/6}),{nodes:n,weights:a}}function Te(t,s,n){let{columns:a,rows:e,levels:o}=t,
r=s.length,{nodes:c,weights:l}=Ne(s.map(f=>(f-t.west)/t.step),a),u=Ne(n.map(f=>(f-t.south)/t.step),e),y=new Map;function w(f){if(!y.has(f)){let v=new Float32Array(
r),_=f*a;for(let E=0,k=0;E<r;E++,k+=4)v[E]=l[k]*o[_+c[k]]+l[k+1]*o[_+c[k+1]]+l[k+2]*o[_+c[k+2]]+l[k+3]*o[_+c[k+3]];y.set(f,v)}return y.get(f)}let m=new Float32Array(
r*n.length);for(let f=0;f<n.length;f++){let[v,_,E,k]=[0,1,2,3].map(j=>w(u.nodes[4*f+j])),[N,O,T,z]=u.weights.subarray(4*f,4*f+4);for(let j=0,G=f*r;j<r;j++,G++)m[G]=
N*v[j]+O*_[j]+T*E[j]+z*k[j]}return m}function Be(t){let s=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+s)/(1-s))/(4*Math.PI)]}function Hn([t,s,n,a],[e,o,r,c]){let l=0,u=1;for(let[
y,w,m,f]of[[t,n-t,e,r],[s,a-s,o,c]]){if(!w){if(y<m||y>f)return!1;continue}let v=(m-y)/w,_=(f-y)/w;l=Math.max(l,Math.min(v,_)),u=Math.min(u,Math.max(v,_))}return l<=
u}function Wn([t,s,n,a],[e,o,r,c]){let l=(u,y,w,m,f,v)=>Math.sign((w-u)*(v-y)-(m-y)*(f-u));return l(t,s,n,a,e,o)!==l(t,s,n,a,r,c)&&l(e,o,r,c,t,s)!==l(e,o,r,c,n,
a)}function _e(t){let s=new Map,n=([e,o,r,c],l)=>{for(let u=Math.floor(e*256);u<=r*256;u++)for(let y=Math.floor(o*256);y<=c*256;y++)if(l(u*4096+y))return!0;return!1};
function a(){t.forEach(e=>{let o=Be(e[0]);e.slice(1).forEach(r=>{let c=Be(r),l=[...o,...c];n([Math.min(o[0],c[0]),Math.min(o[1],c[1]),Math.max(o[0],c[0]),Math.max(
o[1],c[1])],u=>{let y=s.get(u);return y?y.push(l):s.set(u,[l]),!1}),o=c})})}return([e,o],[r,c,l,u])=>{s.size||a();let y=[r,c,r+l,c+u],w=[r+l/2,c+u/2],m=[e,o,w[0],
w[1]];return!n([Math.min(r,e),Math.min(c,o),Math.max(r+l,e),Math.max(c+u,o)],f=>(s.get(f)||[]).some(v=>Hn(v,y)||Wn(v,m)))}}async function Yn(t){let s=atob(t),n=new Uint8Array(s.length);for(let c=0;c<n.length;c++)n[c]=s.charCodeAt(c);let e=new Blob([n]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),o=[],r=0;for(let c=await e.read();!c.done;c=await e.read()){if(r+=c.value.length,r>268435456)throw new RangeError("more data than a \
page has");o.push(c.value)}return new Uint8Array(await new Blob(o).arrayBuffer())}async function Pe(t,s){let[n,a]=await Promise.all(t.split(" ",2).map(Yn)),e=Kn(
a,s);return JSON.parse(new TextDecoder().decode(n),(o,r)=>typeof r=="object"&&r!==null&&"~"in r?e[r["~"]]:r)}function Kn(t,s){let n=t.length>>2,a=0,e=()=>{if(a>=
n)throw new RangeError("fewer vertices than the lines have");let u=t[a]|t[a+n]<<8|t[a+2*n]<<16|t[a+++3*n]<<24;return u>>>1^-(u&1)},o=e();e();let r=Array.from({length:Math.
min(o,n)},()=>({unit:e(),size:e()})),c=0,l=0;return r.map(({unit:u,size:y})=>{let w=[],m=0,f=0,v=0,_=0,E=0,k=0;for(let N=0;N<y;N++){let O=e(),T=e();N?([E,v]=[v,
(v+E>>1)+O],[k,_]=[_,(_+k>>1)+T],m+=v,f+=_):(m=c+=O,f=l+=T),w.push(s(f/u,m/u))}return w})}function Dt({rows:t,columns:s}){let n=Array.from({length:t},()=>({}));
return Object.entries(s).forEach(([a,e])=>{let o=Array.isArray(e)?r=>e[r]:"all"in e?()=>e.all:r=>e.of[e.at[r]];n.forEach((r,c)=>{let l=o(c);l!==null&&(r[a]=l)})}),
n}function Jn(t,s){return`${[t-360*Math.round(t/360),s].map(a=>Number(a.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Ie({lists:t,...s}){let n=Object.
entries(t).map(([e,o])=>[e,Dt(o)]),a=Object.entries(s).map(([e,o])=>{let r=o.facts&&Dt(o.facts),c=o.lists&&Dt(o.lists);return[e,Dt(o).map((l,u)=>{let y=r?.[u];return y?.
position===!0&&(y.position=Jn(Number(l.lon),Number(l.lat))),{...l,facts:y,lists:c?.[u]}})]});return{lists:Object.fromEntries(n),...Object.fromEntries(a)}}function je({
columns:t,rows:s,steps:n},a,e){let o=new Float32Array(t*s);for(let r=0,c=0;r<o.length;r++)r%t===0&&(c=0),n[r]===" "?o[r]=e:o[r]=c=(c+n.charCodeAt(r)-63)%a;return o}var Re=4.5,Qn=.35/2**Re;function Xn(t,s,n){let a=s.map(o=>t.project(o,0)),e=a.length>8?L.LineUtil.simplify(a,Qn):a;return{fine:a,coarse:e,bounds:L.bounds(a),closed:n}}
function ze(t,s,n,a){let e=null,o=new Map;function r(){e||=n.map(l=>Xn(t,l,a)),o=new Map,this._rings=[]}function c(){let l=2**t.getZoom(),u=t.getPixelOrigin(),{
min:y,max:w}=this._renderer._bounds,m=L.bounds(y.subtract([2,2]),w.add([2,2])),f=L.bounds(m.getTopLeft().add(u).divideBy(l),m.getBottomRight().add(u).divideBy(l));
this._parts=[],(e||[]).forEach(v=>{if(!v.bounds.intersects(f))return;let _=o.get(v);if(!_){let{x:k,y:N}=u;_=(t.getZoom()<=Re?v.coarse:v.fine).map(T=>new L.Point(
Math.round(T.x*l)-k,Math.round(T.y*l)-N)),o.set(v,_)}if(a){let k=L.PolyUtil.clipPolygon(_,m,!0);k.length&&this._parts.push(k);return}let E=null;for(let k=1;k<_.
length;k++){let N=L.LineUtil.clipSegment(_[k-1],_[k],m,k>1,!0);if(!N){E=null;continue}E||this._parts.push(E=[N[0]]),E.push(N[1]),N[1]!==_[k]&&(E=null)}})}return Object.
assign(ut(s),{_project:r,_clipPoints:c}),s}var to=6;function eo(t,[s,n]){let a=(e,o,r)=>e.some(c=>Math.abs(o-c)<.002&&Math.abs(r-c)<.002);return t.flatMap(e=>{let o=[],r=[e[0]];for(let c=1;c<=e.length;c++){
let l=e[c-1],u=e[c%e.length];a(s,l.lng,u.lng)||a(n,l.lat,u.lat)?(r.length>1&&o.push(r),r=[u]):r.push(u)}return r.length>1&&o.push(r),o})}function no(t,s,n,a){let e=s.
length,o=null;for(let r of[...t].reverse()){let{west:c,south:l,step:u,columns:y,rows:w}=r[0],m=c+u*(y-1),f=l+u*(w-1);if(o&&(s[0]>m||s[e-1]<c||n[0]<l||n[e-1]>f))
continue;let v=r.find(k=>k.step*a>=1.5)||r[r.length-1],_=Te(v,s,n);if(!o){o=_;continue}let E=(k,N,O)=>Math.min(k-N,O-k)/(to*u);for(let k=0,N=0;k<e;k++){let O=E(
n[k],l,f);for(let T=0;T<e;T++,N++){let z=Math.min(O,E(s[T],c,m),1);z>0&&(o[N]+=z*(_[N]-o[N]))}}}return o||new Float32Array(e*e)}function oo(t,s,n,a,e){let o=t.width,
r=2**s.z,c=Array.from({length:o},(G,Z)=>(Z+.5)/o),l=c.map(G=>360*(s.x+G)/r-180),u=c.map(G=>Math.atan(Math.sinh(Math.PI*(1-2*(s.y+G)/r)))*180/Math.PI),y=no(n,l,u,
256*r/360),{west:w,south:m,step:f,columns:v,rows:_}=n[n.length-1][0],E=(G,Z,U)=>G>Z-f&&G<Z+U*f,k=l.map(G=>E(G,w,v)),N=a.length-1,O=e.map(([G,Z,U])=>255<<24|U<<16|
Z<<8|G),T=gt(t),z=T.createImageData(o,o),j=new Int32Array(z.data.buffer);for(let G=0,Z=0;G<o;G++){if(!E(u[G],m,_)){Z+=o;continue}for(let U=0;U<o;U++,Z++){if(!k[U])
continue;let A=y[Z],B=0;for(;B<N&&A>=a[B+1];)B++;j[Z]=O[B];let d=B?A-a[B]:1/0,S=B<N?a[B+1]-A:1/0,M=Math.min(d,S);if(M>3)continue;let b=.5-M/Math.max(Math.abs(A-
y[U?Z-1:Z+1]),Math.abs(A-y[G?Z-o:Z+o]),1e-4);if(b<=0)continue;let[P,$]=[e[B],e[d<S?B-1:B+1]],x=i=>Math.round(P[i]+b*($[i]-P[i]));j[Z]=255<<24|x(2)<<16|x(1)<<8|x(
0)}}T.putImageData(z,0,0)}function so(t,s){return s.some(n=>n.reduce((a,e)=>{let o=a;for(let r=0,c=e.length-1;r<e.length;c=r++){let l=e[r],u=e[c];l.lat>t.lat!=u.
lat>t.lat&&t.lng<(u.lng-l.lng)*(t.lat-l.lat)/(u.lat-l.lat)+l.lng&&(o=!o)}return o},!1))}function De({map:t,data:s,ground:n,box:a},e){let o=document.documentElement.
classList.contains("plain"),r=window.matchMedia("screen and (prefers-color-scheme: dark)"),c=window.matchMedia("print"),l=$=>L.svg({pane:$,padding:.3}),u=l("lan\
d"),y=l("borders"),w={interactive:!1,smoothFactor:.6},{tiers:m}=n;function f($,x,i,p,C=!1){if(!x.length)return;let R={...w,renderer:p,className:`ground ${$}`},q=C?
L.polygon(x,R):L.polyline(x,R);i.addLayer(ze(t,q,C?x.flat():x,C))}let v=L.layerGroup(),_=L.layerGroup();m.forEach(({land:$})=>f("land",$,t,u,!0));let E=m.map($=>eo(
$.land.flat(),$.edges));E.forEach($=>f("coast",$,t,u));let k=$=>m.flatMap(x=>x[$]);f("rivers",k("rivers"),v,u),m.forEach(({lakes:$})=>f("lake",$,v,u,!0)),f("can\
als",k("canals"),v,u),f("borders",k("borders"),_,y),f("disputed",k("disputed"),_,y);let N=$=>[1,3,5].map(x=>parseInt($.slice(x,x+2),16)),O=()=>c.matches||document.
documentElement.classList.contains("printing");function T(){let{tints:$}=n.depths;return $[O()?"print":o&&r.matches?"dark":"light"].map(N)}function z($,x){for(let{
west:i,south:p,step:C,columns:R,rows:q,levels:Y}of $){let V=L.latLng(x.lat,x.lng+360*Math.ceil((i-C/2-x.lng)/360)),D=Math.round((V.lng-i)/C),W=Math.round((V.lat-
p)/C);if(D<0||D>=R||W<0||W>=q)continue;let X=Y[W*R+D];if(X===-1||m.some(({land:Q})=>so(V,Q)))return null;let{deepest_m:J,levels:K}=n.depths,tt=Q=>J*(Math.max(Q,
0)/(K-1))**2,rt=tt(X-.5),ot=rt<100?1:10;return{low_m:ot*Math.floor(rt/ot),high_m:ot*Math.ceil(tt(X+.5)/ot),cell_km:Math.round(C*111.2)}}return null}function j(){
let $=n.depths.grids.map(D=>({...D,levels:je(D,n.depths.levels,-1)}));if(e.depthAt=D=>z($,D),!o)return;let x=$.map(Oe),i=[],p=(D,W)=>oo(D,W,x,n.depths.bands,T()),
C=!1;t.on("movestart",()=>{C=!0}).on("moveend",()=>{C=!1});function R(D){let W=performance.now()+D;for(let X;performance.now()<W&&(X=i.shift());)p(X.tile,X.coords),
X.done(void 0,X.tile);i.length&&setTimeout(()=>R(8),C?50:0)}let q=ut(L.GridLayer).extend({createTile(D,W){let X=g("canvas","leaflet-tile"),{_whole:J}=this,K=Math.
min(window.devicePixelRatio||1,2)*2**(t.getZoom()-J);return X.width=X.height=Math.ceil(256*Math.min(K,2)),i.push({tile:X,coords:D,done:W})===1&&queueMicrotask(()=>R(
O()?1/0:8)),X},_setView(D,W,...X){this._whole=Math.floor(W+1e-6),ut(L.GridLayer.prototype)._setView.call(this,D,W,...X)},_clampZoom(){return this._whole},repaint(){
Y(this).forEach(({el:D,coords:W})=>p(D,W))}}),Y=D=>Object.values(ut(D)._tiles),V=new q({pane:"depths",noWrap:!0,bounds:s.window,keepBuffer:1,updateWhenZooming:!1});
V.on("load",()=>{a.dataset.depths="drawn"}),e.addLayer({key:"depths",title:"Depth",parent:"ground",group:V}),[r,c].forEach(D=>D.addEventListener("change",()=>V.
repaint())),window.addEventListener("afterprint",()=>V.repaint()),e.paintNow=()=>{R(1/0),V.repaint(),Y(V).forEach(({el:D})=>{D.style.opacity="1"})}}if(n.depths.
grids.length&&j(),!o)return;e.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:v}),e.addLayer({key:"borders",title:"Borders",parent:"ground",
group:_});let G=_e([...E.flat(),...k("borders"),...k("disputed")]),Z=new Set(s.crossed||[]),U=document.documentElement.lang==="ar",A=.3,B=new Set(n.names.map(([
$,x,i,p,C,R])=>({kind:$,zoom:R,latlng:L.latLng(C,p),text:U&&i||x,first:$==="country"&&Z.has(x)})));n.names.forEach(([$,x,i,p,C,R])=>e.addSearch({names:[x,i],kind:$.
charAt(0).toUpperCase()+$.slice(1),late:!0,open(){let q=g("h2","",g("bdi","",x)),Y=L.latLng(C,p),V=$==="city"||$==="capital",D=g("span","ar",i);Object.assign(D,
{lang:"ar",dir:"rtl"}),i&&q.append(D),e.card(g("article","card of-ground",g("p","kicker",$.charAt(0).toUpperCase()+$.slice(1)),q,...V?e.hereLines(Y).map(W=>g("p",
"",W)):[]),Y),e.visit(()=>t.setView(Y,Math.max(R+.5,3),{animate:!1}))}}));let d=[],S={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},M={ocean:5.5,country:8},
b=!0;function P($){let x=t.getBounds().pad(.3);B.forEach(i=>{if($+A<i.zoom||!x.contains(i.latlng))return;B.delete(i);let p=i.kind==="city"||i.kind==="capital";if(p&&
e.places.some(({latlng:q})=>Math.abs(q.lat-i.latlng.lat)<.15&&Math.abs(q.lng-i.latlng.lng)<.15))return;let R=g("span",i.kind,i.text);U&&R.classList.add("ar"),d.
push({...i,label:e.addLabel({latlng:i.latlng,element:R,beside:p,rank:(i.first?1e3:0)+10*(10-i.zoom)+(S[i.kind]||0),reach:p?0:i.kind==="ocean"?90:i.first?96:i.kind===
"country"?36:26,within:i.kind==="country"?G:null})})}),d.forEach(({kind:i,zoom:p,label:C})=>{C.shown=b&&$+A>=p&&$<(M[i]||99),C.element.classList.toggle("near",$>=
p+1.5)}),a.dataset.scale=$<3?"world":$<5?"region":"country"}e.onDraw(P),t.on("moveend",()=>P(t.getZoom())),e.addLayer({key:"names",title:"Place names",parent:"g\
round",group:null,show:$=>{b=$}})}var Kt=["aria-label","aria-valuetext","title","placeholder"],ao={".":"٫",",":"٬"},ro="[^A-Za-z]*\\d[^A-Za-z]*?",io=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
co=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,s=>s.replace(/[\d.,]/g,n=>n==="."||n===","?ao[n]:String.fromCharCode(1632+Number(n)))),[lo,uo]=[8294,
8297].map(t=>String.fromCharCode(t)),Ze=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${lo}${t}${uo}`:t;function fo(t,s){let n=new Intl.PluralRules(
s),a=Object.entries(t).filter(([o])=>o.includes("{")).map(([o,r])=>{let c=o.split(/\{(\w+)\}/),l=c.filter((y,w)=>w%2===0),u=c.map((y,w)=>w%2?`(?<${y}>${y==="n"?
ro:"[^]+?"})`:io(y)).join("");return{size:l.join("").length,pattern:new RegExp(`^${u}$`),form:r}}).sort((o,r)=>r.size-o.size);function e(o){for(let c of[o,o.charAt(
0).toLowerCase()+o.slice(1)]){let l=t[c];if(typeof l=="string")return l}for(let{pattern:c,form:l}of a){let u=c.exec(o)?.groups;if(!u)continue;return(typeof l=="\
string"?l:l[n.select(Number((u.n||"").replace(/[^\d.]/g,"")))]||l.other).replace(/\{(\w+)\}/g,(w,m)=>e(u[m])??Ze(u[m]))}if(!o.includes(", "))return null;let r=o.
split(", ").map(c=>/[A-Za-z]/.test(c)?e(c):Ze(c));return r.includes(null)?null:r.join("، ")}return e}function Ge(t){let s=document.getElementById("texts");if(!s)
return;let{texts:n,numerals:a,original:e}=JSON.parse(s.textContent||"{}"),o=fo(n,document.documentElement.lang),r=a==="arab"?co:w=>w,c=w=>{let m=w.trim(),f=/[A-Za-z]/.
test(m)?o(m):null;return r(f===null?w:w.replace(m,()=>f))};function l(w){let m=document.createElement("q");Object.assign(m,{lang:"en",dir:"ltr",translate:!1}),m.
textContent=w.data.slice(e.length+1),w.data=e,w.after(" ",m)}function u(w){if(w instanceof Text){let m=w.parentElement?.closest("script, style, [translate=no]");
!m&&w.data.startsWith(`${e} `)&&l(w);let f=m?w.data:c(w.data);f!==w.data&&(w.data=f)}else w instanceof Element&&!w.matches("script, style")&&(Kt.forEach(m=>{let f=w.
getAttribute(m),v=f&&c(f);v&&v!==f&&w.setAttribute(m,v)}),w.childNodes.forEach(u))}let y={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:Kt};
new MutationObserver(w=>w.forEach(({type:m,target:f,addedNodes:v})=>{m==="childList"?v.forEach(u):m==="characterData"?u(f):f instanceof Element&&Kt.forEach(_=>{
let E=f.getAttribute(_),k=E&&c(E);k&&k!==E&&f.setAttribute(_,k)})})).observe(t,y),u(t)}var Ve=(t,s,n,a,e)=>s<t.x+t.w&&t.x<s+a&&n<t.y+t.h&&t.y<n+e,Ue=new Map;function ho(t){let s=Ue.get(t);if(s)return s;let n=[],a=t>90?Array.from({length:17},(e,o)=>(o-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return a.forEach(e=>a.forEach(o=>n.push([e*t,o*t]))),Ue.set(t,n.sort((e,o)=>Math.hypot(...e)-Math.
hypot(...o))),n}function po(t){let s=new Map;return t.forEach(n=>{let a=(n.x>>4)*4096+(n.y>>4),e=s.get(a);e?e.push(n):s.set(a,[n])}),(n,a,e,o)=>{let r=0;for(let c=n-
3>>4;c<=n+e+3>>4;c++)for(let l=a-1>>4;l<=a+o+1>>4;l++)for(let u of s.get(c*4096+l)||[])u.x>n-3&&u.x<n+e+3&&u.y>a-1&&u.y<a+o+1&&r++;return r}}function qe(){let t=new Map,
s=({x:e,y:o,w:r,h:c},l)=>{for(let u=Math.floor(e/64);u<=(e+r)/64;u++)for(let y=Math.floor(o/64);y<=(o+c)/64;y++)if(l(t.get(u*4096+y),u*4096+y))return!0;return!1};
return{free:(e,o,r,c)=>!s({x:e,y:o,w:r,h:c},l=>!!(l&&l.some(u=>Ve(u,e,o,r,c)))),take:(e,o,r,c)=>{let l={x:e,y:o,w:r,h:c};s(l,(u,y)=>(u?u.push(l):t.set(y,[l]),!1))}}}
function He(t,s){let n=t.getContainer(),a=[],e=[],o=[];function r({latlng:m,element:f,rank:v,dot:_=!1,reach:E=0,beside:k=!1,within:N=null}){let O={latlng:m,element:f,
rank:v,dot:_,reach:E,beside:k,within:N,shown:!0};return _||(f.classList.add("ground-name"),L.marker(m,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"\
name-holder",html:f,iconSize:[0,0]})}).addTo(t)),a.push(O),O}function c(){let m=t.attributionControl.getContainer(),{parentElement:f,firstElementChild:v}=s;!m||
!f||!(v instanceof HTMLElement)||(f.style.setProperty("--title",`${v.offsetHeight}px`),f.style.setProperty("--credits",`${m.offsetWidth>n.clientWidth-180?m.offsetHeight:
0}px`))}let l=!1;t.on("viewprereset",()=>{l=!0}),t.on("viewreset",()=>{l=!1});function u(){if(l)return;c();let m=t.getZoom(),f=t.getPixelBounds().getTopLeft(),v=t.
getSize(),_=qe(),E=qe(),k=[],N={zoom:m,origin:f,size:v,free:_.free,take:_.take,inside:(d,S,M,b)=>d>2&&S>2&&d+M<v.x-2&&S+b<v.y-22,crossed:()=>0},{free:O,take:T,inside:z}=N,
j=n.getBoundingClientRect();[s,st("tools"),...n.querySelectorAll(".leaflet-control")].forEach(d=>{let{left:S,top:M,width:b,height:P}=d.getBoundingClientRect();d!==
s&&!b||(T(S-j.left,M-j.top,b,P),k.push({x:S-j.left,y:M-j.top,w:b,h:P}))}),a.forEach(({element:d,within:S})=>{S&&d.classList.remove("less")});let G=L.bounds([-200,
-200],v.add([200,200])),Z=a.filter(d=>d.shown).map(d=>({...d,at:t.project(d.latlng,m).subtract(f)})).filter(d=>G.contains(d.at)).map(d=>({...d,w:d.element.offsetWidth,
h:d.element.offsetHeight})),U=new Set(Z.map(({element:d})=>d));Z.filter(d=>d.dot).forEach(({at:{x:d,y:S}})=>T(d-7,S-7,14,14));let A=N.crossed=po(o.flatMap(d=>d(
m,f)).filter(d=>z(d.x,d.y,0,0)));a.forEach(({element:d})=>{U.has(d)||(d.dataset.side="none")}),Z.sort((d,S)=>Number(S.dot)-Number(d.dot)||S.rank-d.rank),Z.filter(
d=>d.dot).forEach(({element:d,at:S,rank:M,w:b,h:P})=>{let $=[["right",S.x+9,S.y-P/2],["left",S.x-9-b,S.y-P/2],["above",S.x-b/2,S.y-9-P],["below",S.x-b/2,S.y+9]],
x=([,C,R])=>!z(C,R,b,P)||!E.free(C,R,b,P)?1/0:(O(C,R,b,P)?0:40)+A(C,R,b,P)+(k.some(q=>Ve(q,C,R,b,P))?300:0),i=$.reduce((C,R)=>x(R)<x(C)?R:C),p=x(i)<[m<4?0:1,3,m<
3.5?30:1/0,1/0][M]?i:null;d.dataset.side=p?p[0]:"none",p&&(T(p[1],p[2],b,P),E.take(p[1],p[2],b,P))}),e.forEach(d=>d(N));let B=256*2**m;Z.filter(d=>!d.dot).forEach(
({element:d,at:{x:S,y:M},reach:b,beside:P,within:$,...x})=>{let{w:i,h:p}=x,C=()=>P?3:i/2,R=()=>ho(b).find(([Y,V])=>{let D=S+Y-C(),W=M+V-p/2;return z(D,W,i,p)&&!A(
D,W,i,p)&&O(D-2,W-2,i+4,p+4)&&(!$||$([(S+f.x)/B,(M+f.y)/B],[(D+f.x)/B,(W+2+f.y)/B,i/B,(p-4)/B]))}),q=R();if(!q&&$){let Y=d.classList.contains("near")?.76:.95;[i,
p]=[i*Y,p*Y],q=R(),d.classList.toggle("less",!!q)}d.dataset.side=q?"on":"none",q&&(d.style.translate=`${q[0]}px ${q[1]}px`,T(S+q[0]-C()-3,M+q[1]-p/2-3,i+6,p+6))})}
return{addLabel:r,layout:u,onLayout:m=>{e.push(m)},addInk:m=>{o.push(m)}}}var mo=12,go=1.2,yo=3;function bo(){let{_draw:t,_fillStroke:s}=ut(L.Canvas.prototype),n=ut(L.Canvas).extend({_draw(){t.call(this),this._ctx.globalCompositeOperation=
"destination-out",this._within=!0,t.call(this),this._within=!1,this._ctx.globalCompositeOperation="source-over"},_fillStroke(a,e){let{options:o}=e,{weight:r}=o;
this._within&&(o.weight=Math.max(r-2*go,0)),s.call(this,a,e),o.weight=r}});return new n({pane:"band-edges",padding:.1})}function We(t,s){t.createPane("band-edge\
s").style.zIndex="403";let n=bo();return s.forEach(a=>{for(let e=0;a.accuracy_m&&e<a.latlngs.length-1;){let o=e+1;for(;o<a.latlngs.length-1&&Math.abs(a.latlngs[o+
1].lat-a.latlngs[e].lat)<1;)o++;let r=a.latlngs.slice(e,o+1),c={interactive:!1,noClip:!0,smoothFactor:1};a.bands.push({band:L.polyline(r,{...c,pane:"bands",className:a.
routes.length>1?"band shared":`band route-${a.routes[0]}`}),edge:L.polyline(r,{...c,renderer:n,opacity:1})}),e=o}}),(a,e)=>{let o=getComputedStyle(document.documentElement),
r=t.getSize(),c=Math.min(r.x,r.y)/yo;s.forEach(l=>{let u=l.latlngs[l.latlngs.length>>1].lat,y=e(l),w=l.accuracy_m||0,m=y.length>0&&w>mo*Mt(u,a),f=o.getPropertyValue(
l.routes.length>1?"--soft":`--route-${l.routes[0]%14}`).trim();l.bands.forEach(({band:v,edge:_})=>{let E=v.getLatLngs(),k=(E[0].lat+E[E.length-1].lat)/2,N=2*w/Mt(
k,a),[O,T]=N>c?[_,v]:[v,_];T.remove(),m?O.addTo(t).setStyle({weight:N,color:f}):O.remove()})})}}var wo=520,Lo="600 11px ",vo=.4;function Eo(t){let s=[];return t.forEach(n=>{let a=s[s.length-1];a&&a[a.length-1].distanceTo(n[0])<8?a.push(...n):s.push([...n])}),
s}function*xo(t,s,n){for(let a=0;a<t.length;a+=3){let e=a,o=0;for(;e+1<t.length&&o<n+14;)o+=t[e+1].distanceTo(t[e]),e++;if(o<n+14)continue;let r=t.slice(a,e+1);
r.some(c=>c.x<8||c.y<8||c.x>s.x-8||c.y>s.y-24)||r[0].distanceTo(r[r.length-1])<.96*o||(yield[r,a*6])}}var Mo=(t,s,n)=>t.every(a=>!n(a.x+s.x-2,a.y+s.y-3,4,6));function Ye({
map:t,routes:s,usersOf:n},a){let e=L.svg({pane:"along",padding:.2}).addTo(t),o=gt(document.createElement("canvas"));o.font=Lo+getComputedStyle(document.body).fontFamily;
let r=new Map,c=E=>{let k=r.get(E)??o.measureText(E).width+vo*E.length;return r.set(E,k),k},l=null,u=-1,[y,w]=["",""].map(()=>L.SVG.create("g"));ut(e)._rootGroup.
append(y,w);function m(E){let k=[];return s.forEach((N,O)=>{if(!N.shown||E>=0&&O!==E)return;let T=null;N.parts.forEach(z=>{let j=E>=0?[]:n(z.leg).filter(Z=>Z<O&&
s[Z].parts.some(U=>U.number===z.number&&U.system===z.system));if(!z.system||j.length){T=null;return}let G=E>=0?z.complete:z.seen;T&&T.name===z.system?T.seen.push(
...G):k.push(T={name:z.system,r:O,seen:[...G]})})}),k.map(N=>({...N,seen:Eo(N.seen)}))}function f(E,k,N,O){let T=L.SVG.create("path"),z=L.SVG.create("text"),j=L.
SVG.create("textPath");return T.setAttribute("d","M"+N.map(({x:G,y:Z})=>`${G.toFixed(1)} ${Z.toFixed(1)}`).join("L")),T.setAttribute("id",k),T.setAttribute("cla\
ss","along-path"),j.setAttribute("href",`#${k}`),j.setAttribute("startOffset","50%"),j.textContent=E,z.setAttribute("class",O),z.append(j),[T,z]}function v({origin:E,
size:k,free:N,take:O,crossed:T},z){let j=z<0?y:w;j.replaceChildren();let G=t.getPixelOrigin().subtract(E);m(z).forEach((Z,U)=>{let A=c(Z.name),B=-1/0,d=0,S=Z.seen.
flatMap(M=>{let b=d;return d+=6*M.length,[...xo(M,k,A)].map(([P,$])=>({piece:P,at:b+$}))});for(let{piece:M,at:b}of S){if(b-B<wo)continue;let $=M[M.length-1].x<M[0].
x?M.reverse():M,x=$[$.length-1].subtract($[0]),i=Math.hypot(x.x,x.y),p=L.point(x.y/i,-x.x/i),C=[5,-15].find(V=>Mo($,p.multiplyBy(V+5),T))??(z>=0?5:void 0);if(C===
void 0)continue;let R=$.map(V=>V.add(p.multiplyBy(C)));if(R.slice(1).reduce((V,D,W)=>V+D.distanceTo(R[W]),0)<A+4)continue;let Y=$.filter((V,D)=>D%2===0).map(V=>V.
add(p.multiplyBy(C+5)));z<0&&!Y.every(({x:V,y:D})=>N(V-6,D-6,12,12))||(z<0&&Y.forEach(({x:V,y:D})=>O(V-6,D-6,12,12)),B=b,j.append(...f(Z.name,`along-${z}-${U}-${b}`,
R.map(V=>V.subtract(G)),`along route-${Z.r}${z<0?"":" hot"}`)))}})}function _(E){u=E,w.replaceChildren(),E>=0&&l&&v(l,E),y.style.display=E>=0&&w.childElementCount?
"none":""}return a.onLayout(E=>{l=E,v(E,-1),_(u)}),_}var Nt=4,ko=20,Ke=6,So=44,Ao=140,$o=8,Co=[24e5,12e5,6e5,3e5],Je=t=>Math.min(2.5+1.2*t,20),Xe=t=>t.slice(1).reduce((s,n,a)=>s+n.distanceTo(t[a]),0),Qe=t=>L.point(
t.x+t.ox,t.y+t.oy);function Jt(t,s){let n=[];return t.forEach((a,e)=>{let o=n[n.length-1],r=s(a);o&&o.value===r?o.to=e+1:n.push({value:r,from:e,to:e+1})}),n}function tn(t){
for(let s=0;s<2;s++){let n=t.map(a=>a.map(({users:e,close:o})=>o.some(r=>r.users.length>e.length||r.users.some(c=>!e.includes(c)))?[...new Set([...e,...o.flatMap(
r=>r.users)])].sort((r,c)=>r-c):e));t.forEach((a,e)=>a.forEach((o,r)=>{o.users=n[e][r]}))}t.forEach(s=>{Jt(s,n=>n.users.length>1).forEach(({value:n,from:a,to:e})=>{
let o=n&&Xe(s.slice(a,e).map(r=>L.point(r.x,r.y)))>=ko;for(let r=a;r<e;r++){let c=0,l=0;for(let u=Math.max(a,r-Ke);u<Math.min(e,r+Ke+1);u++,l++)c+=s[u].users.length;
s[r].count=o?Math.round(c/l):0}})})}function en({map:t,routes:s},n){["trunk-edges","trunks"].forEach((y,w)=>{t.createPane(y).style.zIndex=String(404+w)});let a=new Map,
e=[],o=new Map;function r(y){n.visit(()=>{for(let w of Co)if(n.frame(y.toBounds(w)),t.getZoom()>=Nt)return;t.setView(y,Nt,{animate:!1})})}function c(y){let w=a.
get(y);if(w)return w;let m=Je(y),f={pane:"trunks",interactive:!1,smoothFactor:0},v=L.polyline([],{pane:"hits",className:"hit",weight:Math.max(m,18),smoothFactor:0,
bubblingMouseEvents:!1});v.on("click",E=>r(E.latlng)),v.on("mouseover",()=>n.highlight(-1));let _=[L.polyline([],{...f,pane:"trunk-edges",className:"trunk-edge",
weight:m+3}),L.polyline([],{...f,className:"trunk",weight:m}),v];return a.set(y,_),_}function l(y){e=[];let w=new Map;s.forEach(({shown:m,dots:f})=>{m&&(Jt(f,v=>v.
count).forEach(({value:v,from:_,to:E})=>{if(!v)return;let k=f.slice(Math.max(_-1,0),E+1).map(Qe),N=w.get(v)||[];w.set(v,N),N.push(L.LineUtil.simplify(k,.4).map(
O=>t.unproject(O,y)))}),Jt(f,v=>v.count?v.users.join():"").forEach(({value:v,from:_,to:E})=>{v&&e.push({points:f.slice(_,E).map(Qe),users:f[_].users})}))}),w.forEach(
(m,f)=>c(f).forEach(v=>v.setLatLngs(m).addTo(t))),a.forEach((m,f)=>{w.has(f)||m.forEach(v=>v.remove())})}function u(y,w){let m=o.get(y);if(m)return m;let f=g("b\
utton","trunk-count",`${w.length} routes`);f.type="button",f.setAttribute("aria-label",`${w.length} routes: show them apart`),f.title=`Their numbers: ${w.map(E=>E+
1).join(", ")}`;let _={marker:L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:"trunk-holder",html:f,iconSize:[0,0]})}),button:f,open:()=>{}};
return L.DomEvent.disableClickPropagation(f),f.addEventListener("keydown",E=>E.stopPropagation()),f.addEventListener("click",()=>_.open()),_}return n.onLayout(({
zoom:y,origin:w,size:m,free:f,take:v})=>{let _=new Map,E=new Map,k=e.map(({points:N,users:O})=>({users:O,points:N.map(T=>T.subtract(w)).filter(({x:T,y:z})=>T>40&&
z>14&&T<m.x-40&&z<m.y-30)})).map(N=>({...N,length:Xe(N.points)})).filter(({length:N})=>N>=So).sort((N,O)=>O.users.length-N.users.length||O.length-N.length);for(let{
points:N,users:O}of k){if(_.size>=$o)break;let T=O.join(),z=E.get(T)||[],j=62,G=22,Z=[.5,.4,.6,.3,.7,.2,.8].map(d=>N[Math.floor(d*N.length)]).find(d=>f(d.x-j/2,
d.y-G/2,j,G)&&z.every(S=>S.distanceTo(d)>Ao));if(!Z)continue;v(Z.x-j/2,Z.y-G/2,j,G),E.set(T,[...z,Z]);let U=`${T} ${z.length}`,A=u(U,O),B=t.unproject(Z.add(w),y);
A.open=()=>r(B),A.marker.setLatLng(B).addTo(t),_.set(U,A)}o.forEach(({marker:N,button:O},T)=>{_.has(T)||(O===document.activeElement&&t.getContainer().focus({preventScroll:!0}),
N.remove())}),o=_}),n.addInk((y,w)=>e.flatMap(({points:m,users:f})=>{let v=Je(f.length)/3;return m.map(_=>_.subtract(w)).flatMap(({x:_,y:E})=>[{x:_,y:E},{x:_-v,
y:E-v},{x:_+v,y:E+v}])})),{draw:l}}var No=5,Oo=5,nn=18,To=4e4,Zt=t=>t.km??NaN;function Bo(t,s,n){let a=[t[0]];for(let e=1;e<t.length;e++){let o=t[e-1],r=t[e],c=L.LineUtil.clipSegment(o,r,n);if(c){
let[l,u]=c,y=Math.max(Math.ceil(l.distanceTo(u)/s),1),w=o.distanceTo(r)||1;for(let m=0;m<=y;m++){let f=l.multiplyBy(1-m/y).add(u.multiplyBy(m/y));f.km=Zt(o)+(Zt(
r)-Zt(o))*o.distanceTo(f)/w,a.push(f)}}a.push(r)}return a.filter((e,o)=>!o||e.x!==a[o-1].x||e.y!==a[o-1].y)}function _o(t,s,n){let a=[],e=null;for(let o=1;o<t.length;o++){
let r=L.LineUtil.clipSegment(t[o-1],t[o],n);if(!r)continue;let[c,l]=r,u=Math.max(Math.ceil(c.distanceTo(l)/s),1);(!e||!e.equals(c))&&a.push([c]);for(let y=1;y<=
u;y++)a[a.length-1].push(c.multiplyBy(1-y/u).add(l.multiplyBy(y/u)));e=l}return a}function Po(t){let s=[0];for(let n=1;n<t.length;n++)s.push(s[n-1]+Math.hypot(t[n].
x-t[n-1].x,t[n].y-t[n-1].y));for(let n=0,a=0,e=0,o=0,r=0;n<t.length;n++){for(;e<t.length&&s[e]<=s[n]+nn;)o+=t[e].mx,r+=t[e].my,e++;for(;s[a]<s[n]-nn;)o-=t[a].mx,
r-=t[a].my,a++;t[n].ox=o/(e-a),t[n].oy=r/(e-a)}}function Qt(t){if(!t.metres){let s=t.metres=[0];t.latlngs.slice(1).forEach((n,a)=>s.push(s[a]+Bt(t.latlngs[a],n).
m))}return t.metres}function on({leg:t,from_km:s,backwards:n},a){let e=Qt(t),o=e[e.length-1],r=o?t.km*a/o:0;return s+(n?t.km-r:r)}function sn({map:t,data:s},n){
let a=s.legs.map(A=>({...A,latlngs:A.line,bands:[]})),e=A=>[A.casing,A.line,A.over,A.hit].flatMap(B=>B||[]),o=s.routes.map((A,B)=>{let d=0,S=A.legs.map(([x,i],p)=>{
let C=a[x],R=A.standings[p]||"",q=C.schematic?"schematic":C.modelled?"modelled":"known",Y=`${C.medium} ${q} route-${B} ${R}`.trim(),V={interactive:!1,smoothFactor:0,
weight:C.medium==="land"?4:2.5},D={leg:C,number:x,backwards:i,system:A.systems[p],from_km:d,plain:[],dots:[],points:[],apart:[],seen:[],complete:[],casing:L.polyline(
[],{...V,pane:"casings",className:`casing ${Y}`}),line:L.polyline([],{...V,pane:"lines",className:`line ${Y}`}),over:R==="gone"?L.polyline([],{...V,pane:"lines",
className:`over ${Y}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${Y}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return d+=C.km,D.hit.on("cli\
ck",W=>{n.openRoute(n.routeNear(W.latlng)||{r:B,part:D},W.latlng)}),D.hit.on("mousemove",W=>n.highlight((n.routeNear(W.latlng)||{r:B}).r)),D.hit.on("mouseout",()=>n.
highlight(-1)),D}),M=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${B}`,html:String(B+1),iconSize:[20,20]})}).on("c\
lick",()=>n.open("route",B,M.getLatLng())),b=L.layerGroup(S.flatMap(e)),P=L.latLngBounds(S.flatMap(x=>x.leg.latlngs));return{parts:S,label:M,group:b,bounds:P,shown:!0,
away:!1,since:A.since,until:A.until,dots:[],wanted:!0}}),r=A=>A.routes.filter(B=>o[B].shown),c=A=>!n.only||n.only.includes(A),l=new Map,u=new Set,y=We(t,a);function w(A){
y(A,B=>r(B).filter(d=>(u.size?u.has(d):c(d))&&!n.failed.has(d)))}let m=null;function f(A,B){A.forEach(({route:b,r:P})=>b.parts.forEach($=>{let x=s.comparison&&P<
s.comparison.paired?Qt($.leg):null,i=L.LineUtil.simplify($.leg.latlngs.map((p,C)=>{let R=t.project(p,B);return x&&(R.km=on($,x[C])),R}),.8);$.plain=$.backwards?
i.reverse():i}));let d=t.getPixelBounds(),S=d.getSize().multiplyBy(.7),M=L.bounds(d.getTopLeft().subtract(S),d.getBottomRight().add(S));m=M,A.forEach(({route:b,
r:P})=>{let $=b.dots=b.parts.flatMap(x=>Bo(x.plain,6,M).map(i=>({x:i.x,y:i.y,km:Zt(i),r:P,part:x,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[P],close:[],count:0})));$.
forEach((x,i)=>{let p=$[Math.max(i-1,0)],C=$[Math.min(i+1,$.length-1)],R=Math.hypot(C.x-p.x,C.y-p.y)||1;x.dx=(C.x-p.x)/R,x.dy=(C.y-p.y)/R})})}function v(A,B){let d=Oo+
2,S=new Map,M=(x,i)=>Math.floor(x/d)*67108864+Math.floor(i/d),b=x=>B?!n.failed.has(x):c(x),P=A.filter(({r:x})=>b(x));P.forEach(({route:x})=>x.dots.forEach(i=>{let p=M(
i.x,i.y),C=S.get(p);C?C.push(i):S.set(p,[i])}));let $=A.reduce((x,{route:i})=>x+i.dots.length,0)<=To;P.forEach(({route:x,r:i})=>x.dots.forEach(p=>{let C=new Map(
[[i,p]]);for(let tt=0;$&&tt<9;tt++){let rt=p.x+(Math.floor(tt/3)-1)*d,ot=p.y+(tt%3-1)*d;for(let Q of S.get(M(rt,ot))||[]){if(Q.r===i)continue;let lt=Math.hypot(
Q.x-p.x,Q.y-p.y),Ot=C.get(Q.r);lt>d||Math.abs(Q.dx*p.dx+Q.dy*p.dy)<.8||(!Ot||lt<Math.hypot(Ot.x-p.x,Ot.y-p.y))&&C.set(Q.r,Q)}}let R=r(p.part.leg).filter(b),q=[...new Set(
[...C.keys(),...R])].sort((tt,rt)=>tt-rt);if(q.length<2)return;let Y=[...C.values()],V=C.get(q[0])||p;B&&Object.assign(p,{users:q,close:Y});let D=B?q.filter(tt=>u.
has(tt)):q,W=R.includes(q[0])&&!C.has(q[0])?T(q[0],p.part):1,X=Math.min(No,Math.max(3.6,24/D.length),80/D.length)*W,J=D.includes(i)?(D.indexOf(i)-(D.length-1)/2)*
X:0,K=Y.reduce((tt,rt)=>[tt[0]+rt.x/Y.length,tt[1]+rt.y/Y.length],[0,0]);p.mx=K[0]-p.x-V.dy*J,p.my=K[1]-p.y+V.dx*J})),B&&tn(P.map(({route:x})=>x.dots))}n.choose=
(A,B)=>{let d=[...u].join();l.set(A,B),u=new Set([...l.values()].flat().sort((S,M)=>S-M)),d!==[...u].join()&&(t.getZoom()<Nt?n.redraw():w(t.getZoom()))};let _=-1;
function E(A){let B=t.getZoom(),d=_===A||u.has(A);o[A].parts.forEach(S=>{let M=(d?[S.points]:S.apart).map(b=>L.LineUtil.simplify(b,.4).map(P=>t.unproject(P,B)));
e(S).forEach(b=>b.setLatLngs(M))})}let k=en({map:t,routes:o},n);function N(A){let B=o.map((d,S)=>({route:d,r:S})).filter(({route:d})=>d.shown);f(B,A),v(B,A<Nt),
B.forEach(({route:d,r:S})=>{Po(d.dots),d.parts.forEach(M=>{M.dots=[]}),d.dots.forEach(M=>M.part.dots.push(M)),d.parts.forEach(M=>{M.points=M.dots.map(b=>L.point(
b.x+b.ox,b.y+b.oy))}),d.parts.forEach((M,b)=>{let P=d.parts[b+1],$=P?[...M.dots,P.dots[0]]:M.dots;M.points=$.map(x=>L.point(x.x+x.ox,x.y+x.oy)),M.apart=[[]],$.forEach(
(x,i)=>{let p=M.apart[M.apart.length-1];!x.count||i&&!$[i-1].count?p.push(M.points[i]):p.length&&M.apart.push([])}),M.apart=M.apart.filter(x=>x.length>1)}),E(S)}),
k.draw(A),O.forEach(d=>d(A))}let O=[];n.onLines=A=>{O.push(A)};function T(A,B){let d=o[A].parts.find(S=>S.number===B.number);return d&&d.backwards!==B.backwards?
-1:1}n.routeNear=(A,B=10)=>{let d=t.project(A,t.getZoom()),S=null,M=B;return o.forEach((b,P)=>{b.shown&&b.parts.forEach($=>{for(let x=1;x<$.points.length;x++){let i=L.
LineUtil.pointToSegmentDistance(d,$.points[x-1],$.points[x]);i<M&&(M=i,S={r:P,part:$})}})}),S},n.addInk((A,B)=>{let d=L.bounds(B,B.add(t.getSize())),S=M=>_o(M,6,
d).map(b=>b.map(P=>P.subtract(B)));return o.flatMap((M,b)=>M.shown?M.parts.flatMap(P=>(P.complete=S(P.points),P.seen=u.has(b)?P.complete:P.apart.flatMap(S),P.seen.
flat())):[])});let z=[.5,.4,.6,.3,.7,.2,.8,.1,.9];n.onLayout(({zoom:A,origin:B,size:d,free:S,take:M})=>{o.forEach(b=>{if(b.label.remove(),!b.shown)return;let P=b.
parts.flatMap(i=>i.seen.map(p=>({piece:p,users:p.length?r(i.leg).length:0})));P.sort((i,p)=>i.users-p.users||p.piece.length-i.piece.length);let x=P.flatMap(({piece:i})=>z.
map(p=>i[Math.floor(p*i.length)])).find(({x:i,y:p})=>i>14&&p>14&&i<d.x-14&&p<d.y-14&&S(i-11,p-11,22,22));x&&(M(x.x-11,x.y-11,22,22),b.label.setLatLng(t.unproject(
x.add(B),A)).addTo(t))})});let j=Ye({map:t,routes:o,usersOf:r},n);n.highlight=A=>{if(A===_)return;let B=_;_=A,t.getZoom()<Nt&&[B,A].forEach(d=>{o[d]?.shown&&E(d)}),
document.documentElement.classList.toggle("has-hot",A>=0),document.querySelectorAll(".hot").forEach(d=>d.classList.remove("hot")),j(A),A>=0&&document.querySelectorAll(
`.route-${A}`).forEach(d=>d.classList.add("hot"))};let G=A=>{if(A instanceof SVGPathElement)return-2;let B=A instanceof Element&&A.closest("[class*=route-], [da\
ta-route]");if(!B)return-1;let d=/(?:^| )route-(\d+)(?: |$)/.exec(B.getAttribute("class")||"");return Number(d?d[1]:B.getAttribute("data-route")||-1)};["mouseov\
er","focusin"].forEach(A=>document.addEventListener(A,B=>{let d=G(B.target);d>-2&&n.highlight(d)})),document.addEventListener("focusout",()=>n.highlight(-1)),n.
kpAt=({part:A},B)=>{let{leg:d}=A,S=Qt(d),M=t.project(B,t.getZoom()),b=d.latlngs.map(x=>t.project(x,t.getZoom())),P=1/0,$=0;for(let x=1;x<b.length;x++){let[i,p]=[
b[x-1],b[x]],C=p.subtract(i),R=C.x**2+C.y**2,q=M.subtract(i),Y=R?Math.min(Math.max((q.x*C.x+q.y*C.y)/R,0),1):0,V=M.distanceTo(i.add(C.multiplyBy(Y)));V<P&&(P=V,
$=S[x-1]+Y*(S[x]-S[x-1]))}return on(A,$)},n.openRoute=(A,B)=>{let d=n.open("route",A.r,B,A.part.number),{leg:S}=A.part,M=S.accuracy_m===null?NaN:S.accuracy_m/1e3,
b=M>0?Math.min(2,1-Math.floor(Math.log10(2*M))):2,P=10**-b,$=Math.max(0,b),x=(Math.round(n.kpAt(A,B)/P)*P).toLocaleString("en",{minimumFractionDigits:$,maximumFractionDigits:$}),
i=Number.isNaN(M)?"accuracy not known":`± ${M} km`,p=g("p","kp",g("b","",`KP ${x} km`),` along the route from its start, ${i}. ${n.hereLines(B).join(". ")}.`);
return dt(d,"h2").after(p),d};let Z=A=>document.querySelector(`[data-route="${A}"]`);function U(A,B){let d=A.wanted&&!A.away,S=Z(B);if(S){let M=S.querySelector(
"input");M&&(M.checked=A.wanted),S.classList.toggle("off",!d),dt(S,".when").textContent=A.away?` (not in ${n.year})`:""}A.shown!==d&&(A.shown=d,d?A.group.addTo(
t):A.group.remove())}n.routes=o,n.legs=a,o.forEach((A,B)=>{A.group.addTo(t);let d=Z(B),S=d&&dt(d,".go"),M=S?.textContent??`Route ${B+1}`,b=n.addLayer({key:`rout\
e-${B}`,title:M,parent:"routes",show:x=>{A.wanted=x,U(A,B)},mark:()=>g("span",`number route-${B}`,String(B+1))}),P=()=>{n.open("route",B,null),n.visit(()=>n.frame(
A.bounds))};n.addSearch({names:[M,S?.title],kind:`route ${B+1}`,open:P});let $=d&&d.querySelector("input");$&&$.addEventListener("change",()=>b.set($.checked)),
S&&S.addEventListener("click",P)}),n.onYear(A=>o.forEach((B,d)=>{B.away=A!==null&&(B.since!==null&&A<B.since||B.until!==null&&A>B.until),U(B,d)}),o.flatMap(A=>[
A.since,A.until])),n.onDraw(N),t.on("moveend",()=>{let A=t.getPixelBounds();m&&!m.contains(A)&&N(t.getZoom())}),n.onDraw(w)}function an(t,s,n,a){let e=t.getContainer(),o=st("panel-toggle"),r=st("card"),c=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),l=L.control.zoom().addTo(t),
u=()=>document.body.classList.contains("comparing"),y=!0,w=0;function m(){let U=!r.hidden,A=y&&!U;o.setAttribute("aria-expanded",String(A)),st("panel-body").hidden=
!A,s.classList.toggle("closed",!A&&!U),s.classList.toggle("carded",U),e.parentElement?.parentElement?.classList.toggle("covered",A||U),cancelAnimationFrame(w),w=
requestAnimationFrame(a)}function f(U){y=U,U&&j.close(),m()}o.addEventListener("click",()=>f(o.getAttribute("aria-expanded")!=="true"));function v(){let{width:U,
height:A}=s.getBoundingClientRect(),B=s.classList.contains("closed"),d=t.attributionControl.getContainer()?.offsetHeight??0;if(!ht())return s.getBoundingClientRect().
left>=e.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,d+24]}:B?{paddingTopLeft:[76,A+34],paddingBottomRight:[60,d+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[U+60,50]};let S=e.getBoundingClientRect(),M=B?null:s.getBoundingClientRect(),b=M&&M.top<S.top+40,P=M&&!b?Math.max(S.bottom-M.top,0)+14:
d+62,$=b?Math.max(S.right-M.left,0)+20:30,x=e.clientHeight<330;return{paddingTopLeft:[30,x||!B?20:A+26],paddingBottomRight:[Math.min($,S.width/2),Math.min(x?56:
P,S.height*.6)]}}function _(U){t.fitBounds(U,{...v(),animate:!1})}let E=null,k=()=>({at:t.getCenter(),zoom:t.getZoom()}),N=()=>{let U=k();return E!==null&&U.zoom===
E.to.zoom&&t.project(U.at).distanceTo(t.project(E.to.at))<2};function O(U){cancelAnimationFrame(w),requestAnimationFrame(()=>{let A=N()&&E?E.from:k();t.fire("vi\
sit"),U(),E={from:A,to:k()}})}function T(){if(!E||!N())return!1;let{from:U}=E;return E=null,t.fire("visit"),t.setView(U.at,U.zoom,{animate:!1}),!0}function z(){
let{paddingTopLeft:U,paddingBottomRight:A}=v();t.options.minZoom=0;let B=t.getBoundsZoom(n.bounds,!1,L.point(U[0]+A[0],U[1]+A[1])),d=Math.floor(4*Math.min(t.getBoundsZoom(
n.window,!0),B))/4;t.getZoom()<d&&t.setZoom(d,{animate:!1}),t.setMinZoom(d)}let j=Io(t,r,m);function G(){c.setPosition("bottomleft"),l.setPosition(ht()?"bottomr\
ight":"bottomleft"),f(!ht()&&!u())}let Z=t.attributionControl.getContainer();return Z?.addEventListener("click",U=>{U.target instanceof Element&&U.target.closest(
"a")||Z.classList.toggle("open")}),G(),fe(G),_(n.bounds),{expand:f,frame:_,visit:O,back:T,limit:z,card:j.open,closeCard:j.close}}function Io(t,s,n){let a=dt(s,"\
.card-body"),e=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),o=null;function r(){if(!o)return!1;let{gone:l,from:u}=o,y=s.contains(
document.activeElement);return o=null,e.remove(),s.hidden=!0,a.replaceChildren(),l(),n(),u&&u.isConnected&&y&&u.focus({preventScroll:!0}),!0}function c(l,u,y=()=>{}){
let w=document.activeElement,m=s.contains(w),f=w===document.body?null:w,v=m&&o?o.from:f,_=m||!!(v&&v.matches(":focus-visible")),E=o;return o=null,E?.gone(),o={gone:y,
from:v},a.replaceChildren(l),a.scrollTop=0,u?e.setLatLng(u).addTo(t):e.remove(),s.hidden=!1,n(),_&&s.focus({preventScroll:!0}),l}return{open:c,close:r}}var Xt=[De,sn,Me,Se,Ce],jo=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],te=null,ee=null,ne=null;ut(window).$||=t=>{let s=document.createElement("template");return s.innerHTML=
String(t).trim(),[s.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),ut(L.PosAnimation).include({run(t,s){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,s),this.fire("step").fire("end")}}));
function Ro(t){let{crs:s=L.CRS.EPSG3857}=t.options;s===L.CRS.EPSG3857&&(t.project=(n,a=t.getZoom())=>{let e=L.latLng(n),o=2**a;if(e.ofLat!==e.lat||e.ofLng!==e.lng){
let{x:r,y:c}=s.latLngToPoint(e,0);Object.assign(e,{ofLat:e.lat,ofLng:e.lng,u:r,v:c})}return new L.Point((e.u||0)*o,(e.v||0)*o)})}async function rn(t){Ge(document.
body);let s=JSON.parse(st("data").dataset.view||""),n=t.getContainer(),a=st("panel");jo.forEach(([w,m])=>{t.createPane(w).style.zIndex=String(m)}),n.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),Ro(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(st("credits").innerHTML),n.setAttribute("role","application"),n.setAttribute("aria-roledescri\
ption","map");let e=!1,{layout:o,...r}=He(t,a),{limit:c,...l}=an(t,a,s,()=>{e&&o()});s.icon&&(delete ut(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
s.icon));let u=Do(t,{...r,...l,layout:o},()=>e);t.setMaxBounds(s.window),c(),t.on("resize",c),n.setAttribute("aria-busy","true");let y={map:t,box:n,panel:a,...await Fo(
s,n)};Xt.forEach(w=>w(y,u)),e=!0,u.redraw(),n.removeAttribute("aria-busy"),zo(t,u),[te,ee,ne]=[t,y,u]}function zo(t,{redraw:s,layout:n}){let a=t.getContainer(),
e=!1,o=0;function r([c,...l]){cancelAnimationFrame(o),o=requestAnimationFrame(()=>{o=0,c(),l.length?r(l):a.classList.remove("unplaced")})}t.on("zoomanim dragsta\
rt visit",()=>{e=!0}),t.on("zoomend",()=>{e?a.classList.add("unplaced"):s()}),t.on("moveend",()=>{e?r(a.classList.contains("unplaced")?[()=>s(!1),n]:[n]):n(),e=
!1}),t.on("viewreset",()=>{o||n()})}async function Fo(t,s){try{let[n,a]=await Promise.all(["ground","data"].map(r=>Pe(st(r).textContent||"",(c,l)=>new L.LatLng(
c,l)))),{features:e,...o}=a;return{data:{...o,...t},ground:n,features:Ie(e)}}catch(n){let a=g("p","unread","The map cannot be drawn: this browser is from before\
 2023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");throw a.setAttribute("role","alert"),s.append(a),n}}function Do(t,s,n){
let a=[],e=[],o=!1;function r(u=!0){let y=t.getZoom();a.forEach(w=>w(y)),u&&s.layout()}function c(){!n()||o||(r(),e.forEach(u=>u()),l.state.changed())}let l={...s,
redraw:r,year:null,only:null,failed:new Set,layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(u,y,w)=>{
l.state.entries.set(u,{get:y,set:w})}},depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(u,y)=>l.open("route",u.r,y),highlight:()=>{},
choose:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],open:(u,y,w)=>l.card(g("div"),w),show:()=>{},find:()=>[],onDraw:u=>{a.push(u)},onLayers:u=>{
e.push(u)},addSearch:u=>{l.entries.push(u)},onYear:(u,y=[])=>{l.years.push(u),y.forEach(w=>l.dates.add(w))},together(u){let y=o;o=!0,u(),o=y,c()},addLayer({key:u,
title:y,group:w,shown:m=!0,parent:f="",count:v=null,show:_=null,mark:E=null}){let k={key:u,title:y,parent:f,count:v,mark:E,first:m,shown:!1,set(N){k.shown!==N&&
(k.shown=N,w&&(N?w.addTo(t):w.remove()),_&&_(N),c())}};return l.layers.push(k),k.set(m),k}};return l}Xt.splice(-1,0,be);return yn(Zo);})();
