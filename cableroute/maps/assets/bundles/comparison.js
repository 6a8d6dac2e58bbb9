var cableroute=(()=>{var qt=Object.defineProperty;var Ln=Object.getOwnPropertyDescriptor;var xn=Object.getOwnPropertyNames;var vn=Object.prototype.hasOwnProperty;var En=(t,o)=>{for(var n in o)qt(t,n,{get:o[n],enumerable:!0})},Mn=(t,o,n,r)=>{if(o&&typeof o=="object"||typeof o=="function")for(let e of xn(o))!vn.call(t,e)&&
e!==n&&qt(t,e,{get:()=>o[e],enumerable:!(r=Ln(o,e))||r.enumerable});return t};var kn=t=>Mn(qt({},"__esModule",{value:!0}),t);var Xo={};En(Xo,{given:()=>ae,map:()=>se,shared:()=>re,start:()=>pn});var pe=window.matchMedia("(max-width: 760px), (max-height: 480px)"),pt=()=>pe.matches,me=t=>pe.addEventListener("change",t);function st(t){let o=document.getElementById(
t);if(!o)throw new Error(`the page has no ${t}`);return o}function ft(t,o){let n=t.querySelector(o);if(!n)throw new Error(`the page has no ${o}`);return n}function b(t,o,...n){
let r=document.createElement(t);return o&&(r.className=o),r.append(...n),r}var ct=()=>new Promise(t=>{setTimeout(t)});function mt(t){let o=t.getContext("2d");if(!o)
throw new Error("this browser paints on no canvas");return o}var lt=t=>t,Et=(t,o)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**o);function ge({things:t,order:o},n,r){if(!t.length)return;let e=st("cross-out"),s=st("crossed-out"),a=st("failing-said"),c=b("style"),l=t.map(({name:x},C)=>{let N=b(
"option","",x);return N.dir="auto",N.value=String(C),N});new Set(t.map(({kind:x})=>x)).forEach(x=>{let C=b("optgroup","",...l.filter((N,$)=>t[$].kind===x));C.label=
x,e.append(C)}),document.head.append(c);let u=[],h=x=>u.filter(C=>t[C].routes.includes(x)),w=x=>x.flatMap((C,N)=>[...N?[", "]:[],b("bdi","",C)]);function y(){n.
forEach((x,C)=>{let N=h(C).map(O=>t[O].name),$=ft(x,".words");x.classList.toggle("failed",N.length>0),$.querySelector(".fails")?.remove(),N.length&&$.append(b("\
small","fails",b("span","","fails:")," ",...w(N)))})}function f(){s.replaceChildren(...u.map(x=>{let C=b("button","crossed",b("bdi","",t[x].name));return C.type=
"button",C.setAttribute("aria-label",`Put back ${t[x].name}`),C.addEventListener("click",()=>{B(u.filter(N=>N!==x)),e.focus()}),C}))}function v(){let x=o.filter(
N=>!h(N).length),[C]=x;a.textContent=u.length?x.length?`${x.length} of ${n.length} routes are left, route ${C+1} the shortest; a new search may find others.`:"N\
o route of the table is left; a new search may find others.":""}function B(x){u=x,e.value="",l.forEach(($,O)=>{$.disabled=u.includes(O)});let C=n.map(($,O)=>O).
filter($=>h($).length),N=$=>C.map(O=>`main ${$}.route-${O}`).join(",");c.textContent=C.length?`${N("path.line")},${N("path.over")},${N("path.casing")}{stroke-op\
acity:.14}${N("text.along")},${N(".number.on-map")}{opacity:.35}`:"",r.failed=new Set(C),y(),f(),v(),r.redraw(),r.state.changed()}st("to-failing").addEventListener(
"click",()=>{st("failing").scrollIntoView(),e.focus({preventScroll:!0})}),e.addEventListener("change",()=>{e.value&&B([...u,Number(e.value)])}),r.state.add("wit\
hout",()=>u.map(x=>encodeURIComponent(t[x].id)).join(","),x=>{let C=x.split(",").map(N=>{try{return decodeURIComponent(N)}catch{return""}});B(t.map((N,$)=>$).filter(
N=>C.includes(t[N].id)))})}var wt=.0033528106647474805,$t=6378137*(1-wt),Sn=63710088e-1,gt=t=>t*Math.PI/180,Rt=t=>t*180/Math.PI;function ye(t){let o=t*(40680631590769-$t*$t)/($t*$t);return[
1+o/16384*(4096+o*(-768+o*(320-175*o))),o/1024*(256+o*(-128+o*(74-47*o)))]}var be=(t,o,n,r)=>t*o*(r+t/4*(n*(2*r**2-1)-t/6*r*(4*o**2-3)*(4*r**2-3)));function we(t,o,n,r,e,s,a){
let c=wt/16*o*(4+wt*(4-3*o));return t+(1-c)*wt*n*(r+c*e*(a+c*s*(2*a**2-1)))}function Bt(t,o){let n=Math.round((o.lng-t.lng)/360)*360,r=gt(o.lng-t.lng-n),e=Math.
atan((1-wt)*Math.tan(gt(t.lat))),s=Math.atan((1-wt)*Math.tan(gt(o.lat))),[a,c,l,u]=[Math.sin(e),Math.cos(e),Math.sin(s),Math.cos(s)],h=r;for(let y=0;y<100;y++){
let f=Math.sin(h),v=Math.cos(h),B=u*f,x=c*l-a*u*v,C=Math.hypot(B,x),N=a*l+c*u*v;if(C<1e-15&&N>0)return{m:0,bearing:0,exact:!0};let $=Math.atan2(C,N),O=C?c*u*f/C:
0,z=1-O**2,I=z>1e-12?N-2*a*l/z:0,G=we(r,z,O,$,C,N,I);if(Math.abs(G)>Math.PI+1e-9)break;if(Math.abs(G-h)<1e-12){let[W,Z]=ye(z);return{m:$t*W*($-be(Z,C,N,I)),bearing:(Rt(
Math.atan2(B,x))+360)%360,exact:!0}}h=G}let w=Math.sin(gt(o.lat-t.lat)/2)**2+Math.cos(gt(t.lat))*Math.cos(gt(o.lat))*Math.sin(r/2)**2;return{m:2*Sn*Math.asin(Math.
sqrt(Math.min(w,1))),exact:!1,bearing:(Rt(Math.atan2(u*Math.sin(r),c*l-a*u*Math.cos(r)))+360)%360}}function An(t,o,n){let r=(1-wt)*Math.tan(gt(t.lat)),e=1/Math.
hypot(1,r),s=r*e,a=Math.sin(gt(o)),c=Math.cos(gt(o)),l=Math.atan2(r,c),u=e*a,h=1-u**2,[w,y]=ye(h),f=n/($t*w),v=f;for(let I=0,G=!1;I<100&&!G;I++){let W=f+be(y,Math.
sin(v),Math.cos(v),Math.cos(2*l+v));G=Math.abs(W-v)<1e-13,v=W}let B=Math.sin(v),x=Math.cos(v),C=Math.cos(2*l+v),N=s*B-e*x*c,$=Math.atan2(s*x+e*B*c,(1-wt)*Math.hypot(
u,N)),O=Math.atan2(B*a,e*x-s*B*c),z=we(0,h,u,v,B,x,C);return{lat:Rt($),lng:t.lng+Rt(O-z)}}function Dt(t,o){let{m:n,bearing:r}=Bt(t,o),e=Math.max(1,Math.min(200,
Math.ceil(n/5e4))),s=t.lng;return[t,...Array.from({length:e},(a,c)=>{let l=c+1<e?An(t,r,n*(c+1)/e):o;return s=l.lng+360*Math.round((s-l.lng)/360),{lat:l.lat,lng:s}})]}var $n=t=>{let o=[...t];return o.length>90?`${o.slice(0,89).join("")}…`:t},Pt=t=>t.replace(/^[+−]/,o=>o==="+"?"−":"+"),Cn=t=>b("span",`number route-${t}`,
String(t+1));function Le(t){let o=Cn(t);return o.setAttribute("role","img"),o.setAttribute("aria-label",`Route ${t+1}`),o}var xe=(t,o)=>{let n=b("button","",t);
return n.type="button",n.addEventListener("click",o),n};function Nn([t,o,n]){return t===null?b("td","",b("span","none",n?"not sure":"not known"),b("small","",n?
`${o}; likely ${n}`:String(o))):b("td","",b("span","figure",t),...o===void 0?[]:[b("small","",`${o} to ${n}`)])}function ve({map:t,data:o},n){if(!o.comparison)return;
let r=_n(n);ge(o.comparison.failures,r,n),o.comparison.paired>1&&On(Bn(t,o.comparison,r,n),n)}function On(t,o){document.querySelectorAll("button.tile").forEach(
n=>{if(!(n instanceof HTMLElement))return;let[r,e]=(n.dataset.routes||"").split(",").map(Number);n.addEventListener("click",()=>{e===void 0?o.visit(()=>o.frame(
o.routes[r].bounds)):t([r,e])}),e===void 0&&(["pointerenter","focus"].forEach(s=>n.addEventListener(s,()=>o.highlight(r))),["pointerleave","blur"].forEach(s=>n.
addEventListener(s,()=>o.highlight(-1))))})}function Tn(t){let o=t.filter(({dataset:e})=>e.low!==void 0),n=Math.min(...o.map(({dataset:e})=>Number(e.low))),r=Math.
max(...o.map(({dataset:e})=>Number(e.high)))-n;r>0&&Number.isFinite(r)&&o.forEach(e=>{let s=b("i","bar");["low","value","high"].forEach(a=>s.style.setProperty(`\
--${a}`,`${100*(Number(e.dataset[a])-n)/r}%`)),e.append(s)})}function _n(t){let o=st("compared"),[n]=o.tBodies,r=ft(o,"thead"),e=st("compared-box"),s=[...n.rows],
a=[...r.querySelectorAll("th")],c=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted"),a.forEach((y,f)=>Tn(s.
map(v=>v.cells[f])));let l=[0,1],u=document.getElementById("sort-by");function h(y,f){l=[y,f];let v=C=>{if(y===0)return Number(C.dataset.route);let{value:N,low:$,
high:O}=C.cells[y].dataset,z=u?.value==="low"?$??N:u?.value==="high"?O??N:N;return z===void 0?NaN:Number(z)},B=s.map(C=>({row:C,value:v(C)})).sort((C,N)=>Number.
isNaN(C.value)||Number.isNaN(N.value)?Number(Number.isNaN(C.value))-Number(Number.isNaN(N.value)):f*(C.value-N.value)),x=document.activeElement;n.append(...B.map(
({row:C})=>C)),x&&n.contains(x)&&x.focus({preventScroll:!0}),a.forEach((C,N)=>{C.hasAttribute("aria-sort")&&C.setAttribute("aria-sort",N!==y?"none":f>0?"ascendi\
ng":"descending")})}a.forEach((y,f)=>{y.querySelector("button")?.addEventListener("click",()=>{h(f,l[0]===f?-l[1]:1),t.state.changed()})}),u?.addEventListener("\
change",()=>{h(l[0],l[1]),t.state.changed()}),t.state.add("by",()=>!u||u.value==="likely"?"":u.value,y=>{u&&(u.value=["low","high"].includes(y)?y:"likely")}),t.
state.add("sort",()=>l[0]===0&&l[1]>0?"":`${l[1]<0?"-":""}${l[0]}`,y=>{let f=/^(-?)(\d{1,3})$/.exec(y),v=f?Number(f[2]):0;a[v]&&a[v].hasAttribute("aria-sort")&&
h(v,f&&f[1]?-1:1)}),s.forEach(y=>y.addEventListener("click",f=>{f.target instanceof Element&&f.target.closest("button, a")||String(window.getSelection())||t.visit(
()=>t.frame(t.routes[Number(y.dataset.route)].bounds))}));let w=t.highlight;return t.highlight=y=>{w(y);let f=y>=0&&c.matches&&s[y];if(!f||f.matches(":hover")||
f.contains(document.activeElement))return;let v=f.getBoundingClientRect(),B=e.getBoundingClientRect(),x=B.top+r.getBoundingClientRect().height;v.top<x?e.scrollTop-=
x-v.top:v.bottom>B.bottom&&(e.scrollTop+=Math.min(v.bottom-B.bottom,v.top-x))},s}function Bn(t,o,n,r){let e=document.documentElement,s=o.paired,a=n.map(g=>g.querySelector(
"button.pick")),c=["pick-0","pick-1"].map(g=>st(g)),l=st("pick-clear"),u=st("pair-said"),h=st("pair-body"),w=u.textContent||"",y=g=>ft(n[g],".go").textContent||
"";c.forEach(g=>g.append(...n.slice(0,s).map((T,M)=>{let d=b("option","",`${M+1} · ${$n(y(M))}`);return d.dir="auto",d.value=String(M),d})));let f=b("style");document.
head.append(f);let v=[null,null];function B(g,T){let[M,d]=g<T?[g,T]:[T,g],P=o.pairs[M*s-M*(M+1)/2+d-M-1];if(g<T)return P;let{apart:A}=P;return{...P,spans:[P.spans[1],
P.spans[0]],apart:A&&{...A,kp:[A.kp[1],A.kp[0]],at:[A.at[1],A.at[0]]},more:P.more.map(([k,i,m])=>k===null?[null,i,m&&Pt(m)]:i===void 0?[Pt(k)]:[Pt(k),Pt(m||""),
Pt(i)])}}t.createPane("shared").style.zIndex="405";let x=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-edge"}),C=L.polyline([],{pane:"\
shared",interactive:!1,smoothFactor:0,className:"shared-mark"}),N=L.layerGroup(),$=null;function O(g,T,M){let{dots:d}=r.routes[g],P=[],A=k=>L.point(k.x+k.ox,k.y+
k.oy);for(let k=0;k<d.length;k++){let i=d[k],m=d[k+1];i.km>=T&&i.km<=M&&P.push(A(i)),!(!m||m.km<=i.km)&&[T,M].forEach(S=>{if(S<=i.km||S>=m.km)return;let R=(S-i.
km)/(m.km-i.km);P.push(A(i).multiplyBy(1-R).add(A(m).multiplyBy(R)))})}return P}function z(g,T){let M=B(...g);return g.flatMap((d,P)=>(r.routes[d].shown?M.spans[P]:
[]).map(([A,k])=>O(d,A,k).map(i=>t.unproject(i,T)))).filter(d=>d.length)}function I(){let[g,T]=v;return g!==null&&T!==null?[g,T]:null}function G(g){let T=I();if([
x,C].forEach(d=>{T?d.addTo(t):d.remove()}),!T)return;let M=z(T,g);[x,C].forEach(d=>d.setLatLngs(M))}r.onLines(G);function W(g,T){if(N.clearLayers(),$=null,!T)return;
let M=A=>r.routes[A].bounds.getCenter().lng,d=T.at.map(([A,k],i)=>L.latLng(A,k+360*Math.round((M(g[i])-k)/360))),P=Dt(d[0],d[1]);$=L.latLngBounds(P),N.addLayer(
L.polyline(P,{pane:"shared",interactive:!1,className:"gap-edge",weight:6})),N.addLayer(L.polyline(P,{pane:"shared",interactive:!1,className:"gap",weight:2.5})),
d.forEach(A=>N.addLayer(L.circleMarker(A,{pane:"shared",interactive:!1,className:"gap-end",radius:9}))),N.addLayer(L.marker([(d[0].lat+d[1].lat)/2,(d[0].lng+d[1].
lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"gap-holder",iconSize:[0,0],html:b("span","gap-km",`${T.km} km`)})}))}function Z(g,T){
let M=[...n[g].cells].find(d=>d.dataset.column===T);return b("td","",...[...M?M.querySelectorAll(":scope > :not(.bar)"):[]].map(d=>d.cloneNode(!0)))}function E(g){
let[T,M]=g,d=B(T,M),P=d.spans.every(F=>!F.length),A=(F,...Y)=>b("div","fact",b("dt","",F),b("dd","",...Y)),k=(F,Y)=>b("b","figure",`${F} ${Y}`),i=([F,Y,J,Q],K)=>[
k(F,"km"),` (${Y} %) `,b("small","",F==="0"?K:`land ${J} km, sea ${Q} km; ${K}`)],m=b("dl","facts",A("Common section",...i(d.common_section,"the same segment of\
 one system, or the same trench")),A("Same corridor",...i(d.same_corridor,"lines nearer than their accuracy: not known to be apart")),...d.ends_km==="0"?[]:[A("\
Common ends",k(d.ends_km,"km")," ",b("small","","left out"))],A("Least separation",d.apart?k(d.apart.km,"km"):b("span","none","not known")," ",b("small","",d.apart?
`at KP ${d.apart.kp[0]} of ${T+1} and KP ${d.apart.kp[1]} of ${M+1}`:"below the accuracy of the lines somewhere"))),S=b("div","buttons");P||S.append(xe("Show wh\
at they share",()=>r.visit(()=>r.frame(L.latLngBounds(z(g,t.getZoom()).flat()))))),W(g,d.apart);let R=$;R&&S.append(xe("Show where they are nearest",()=>r.visit(
()=>r.frame(R.pad(2)))));let V=b("tr","",b("th","","Measure"),b("th","",Le(T)),b("th","",Le(M)),b("th","",`How much more ${M+1} has`));[...V.cells].forEach(F=>{
F.scope="col"});let q=b("table","differences",b("caption","unseen",`Differences between route ${T+1} and route ${M+1}`),b("thead","",V),b("tbody","",...o.measures.
map(({key:F,title:Y},J)=>{let Q=b("th","",b("bdi","",Y));Q.scope="row";let K=b("tr","",Q,Z(T,F),Z(M,F),Nn(d.more[J]));return K.dataset.measure=F,K}))),U=["place\
s","groups and straits","countries"].map((F,Y)=>{let J=d.passed[Y].flatMap((Q,K)=>[...K?[", "]:[],b("bdi","",Q)]);return b("p","passed",b("b","",`Both pass thes\
e ${F}: `),...J.length?J:["none known"])});st("pair-marks").hidden=P,h.replaceChildren(m,S,q,...U),u.textContent=`Routes ${T+1} and ${M+1}: common section ${d.common_section[0]}\
 km, same corridor ${d.same_corridor[0]} km (${d.same_corridor[1]} %).`}function _(g,T=!0){v=g,c.forEach((A,k)=>{A.value=String(v[k]??"")}),a.forEach((A,k)=>{A&&
A.setAttribute("aria-pressed",String(v.includes(k)))}),n.forEach((A,k)=>A.classList.toggle("picked",v.includes(k)));let M=v.flatMap(A=>A??[]),d=I(),P=!!d;if(r.only=
d,r.choose("pair",M),l.hidden=!M.length,st("pick-best").hidden=P,document.body.classList.toggle("paired",P),e.classList.toggle("has-pair",P),d){let[A,k]=d;T&&r.
closeCard();let i=m=>`.has-pair:not(.has-hot) main ${m}:not(.route-${A}, .route-${k})`;f.textContent=`${["path.line","path.over","path.casing"].map(i).join(",")}\
{stroke-opacity:.16}${["text.along",".number.on-map"].map(i).join(",")}{opacity:.35}`,M.forEach(m=>r.routes[m].parts.forEach(S=>[S.casing,S.line,S.over].forEach(
R=>R?.bringToFront()))),N.addTo(t),E(d)}else f.textContent="",N.remove(),h.replaceChildren(),u.textContent=M.length?`Route ${M[0]+1} is picked; pick another.`:w;
if(r.redraw(),d&&T){let[A,k]=d.map(i=>r.routes[i].bounds);r.visit(()=>r.frame(L.latLngBounds(A.getSouthWest(),A.getNorthEast()).extend(k)))}r.state.changed()}return a.
forEach((g,T)=>{g&&g.addEventListener("click",()=>{let M=v.flatMap(d=>d===T?[]:d??[]);v.includes(T)?_([M[0]??null,null]):M.length?_([M[M.length-1],T]):_([T,null])})}),
c.forEach((g,T)=>g.addEventListener("change",()=>{let M=[v[0],v[1]],d=g.value===""?null:Number(g.value);d!==null&&M[1-T]===d&&(M[1-T]=M[T]),M[T]=d,_(M)})),st("p\
ick-best").addEventListener("click",()=>{_(o.best),c[0].focus()}),l.addEventListener("click",()=>{_([null,null]),c[0].focus()}),r.state.add("pair",()=>(I()||[]).
map(g=>g+1).join(","),g=>{let[,T,M]=/^(\d{1,3}),(\d{1,3})$/.exec(g)||["","0","0"],d=Number(T)-1,P=Number(M)-1;d!==P&&Math.min(d,P)>=0&&Math.max(d,P)<s?_([d,P],!1):
I()&&_([null,null])}),_}var Pn='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',In=t=>t.slice(1).reduce((o,n,r)=>o+n.distanceTo(t[r]),0);function Vt(t,...[
o,n,r,e,s=0]){let a=b("span",`catalogue-name ${n}`,b("bdi","",o)),c=t.containerPointToLayerPoint([r,e]);return a.style.transform=`translate(${c.x.toFixed(1)}px,\
 ${c.y.toFixed(1)}px)`+(s?` rotate(${s.toFixed(3)}rad)`:""),a}function jn(t,o){let n=[];return t.forEach(r=>{let e=[0];r.slice(1).forEach((s,a)=>e.push(e[a]+s.distanceTo(
r[a])));for(let s=0,a=1;s+1<r.length;s++){for(a=Math.max(a,s+1);a+1<r.length&&e[a]-e[s]<o;)a++;let c=r[s],l=r[a],u=c.distanceTo(l);u<o||u<.985*(e[a]-e[s])||n.push(
[c,l])}}),n}function Ee({map:t,pane:o,partsOf:n,nameOf:r,colourOf:e}){let s=mt(document.createElement("canvas"));s.font=Pn;let a=new Map;function c(y){let f=a.get(
y)??s.measureText(y).width;return a.set(y,f),f}let l=y=>n(y).map(f=>f.map(v=>t.layerPointToContainerPoint(v)));function u(y,f,v,{size:B,free:x,take:C}){let N=r(
y),$=c(N)+4,O=jn(f,$),z=Math.max(1,Math.floor(O.length/24));for(let I=0;I<O.length;I+=z){let[G,W]=O[(I+y*7*z)%O.length];W.x<G.x&&([G,W]=[W,G]);let Z=G.add(W).divideBy(
2),E=W.subtract(G),_=Math.hypot(E.x,E.y),g=L.point(E.x/_,E.y/_),T=L.point(g.y,-g.x),M=$/5+6,d=[-2,-1,0,1,2].map(k=>Z.add(g.multiplyBy(k*$/5)).subtract([$/10+3,7]));
if(!d.every(({x:k,y:i})=>k>4&&i>4&&k<B.x-60&&i<B.y-30)||!d.every(({x:k,y:i})=>x(k,i,M,14)))continue;d.forEach(({x:k,y:i})=>C(k,i,M,14));let P=Z.subtract(g.multiplyBy(
$/2-2)).add(T.multiplyBy(6.5)),A=v(N,"of-system",P.x,P.y,Math.atan2(E.y,E.x));return A.style.color=e(y),A.dataset.system=String(y),A}return null}function h(y,f,v){
y.map(B=>{let x=l(B);return{system:B,parts:x,length:x.reduce((C,N)=>C+In(N),0)}}).sort((B,x)=>x.length-B.length).slice(0,pt()?12:60).forEach(({system:B,parts:x})=>u(
B,x,f,v))}function w(y){if(o.querySelectorAll(".lit").forEach(G=>G.remove()),o.classList.toggle("one",y!==null),y===null)return;let f=(...G)=>{let W=Vt(t,...G);
return W.classList.add("lit"),o.append(W),W},v=t.getSize(),B=l(y);if(u(y,B,f,{size:v,free:()=>!0,take:()=>{}}))return;let C=B.flat().filter(({x:G,y:W})=>G>4&&W>
14&&G<v.x-4&&W<v.y-30);if(!C.length)return;let N=r(y),$=c(N),{x:O,y:z}=C[C.length>>1],I=f(N,"of-system",Math.max(4,Math.min(O-$/2,v.x-$-8)),z-18);I.style.color=
e(y),I.dataset.system=String(y)}return{widthOf:c,nameSystems:h,nameOne:w}}var ke=4.5,zn=.35/2**ke;function Se(t,o,{project:n,clip:r}){let e="",s="",a=()=>`${t.getZoom()} ${t.getPixelOrigin()}`;Object.assign(lt(o),{_project(){n(),this.
_rings=[],[e,s]=[a(),""]},_update(){if(!this._map||e!==a())return;let{min:c,max:l}=this._renderer._bounds,u=`${c} ${l}`;u!==s&&(s=u,r.call(this),this._updatePath())}})}
function Rn(t){let o=t[0];return t.filter((n,r)=>{let e=r===0||r===t.length-1||Math.abs(n.x-o.x)+Math.abs(n.y-o.y)>=1;return e&&(o=n),e})}function Dn(t,o,n){let r=o.
map(s=>t.project(s,0)),e=r.length>8?L.LineUtil.simplify(r,zn):r;return{fine:r,coarse:e,bounds:L.bounds(r),closed:n}}function Ae(t,o,n,r){let e=null,s=new Map;function a(){
e||=n.map(l=>Dn(t,l,r)),s=new Map}function c(){let l=2**t.getZoom(),u=t.getPixelOrigin(),{min:h,max:w}=this._renderer._bounds,y=L.bounds(h.subtract([2,2]),w.add(
[2,2])),f=L.bounds(y.getTopLeft().add(u).divideBy(l),y.getBottomRight().add(u).divideBy(l));this._parts=[],(e||[]).forEach(v=>{if(!v.bounds.intersects(f))return;
let B=s.get(v);if(!B){let{x,y:C}=u,N=t.getZoom()<=ke?v.coarse:v.fine;B=Rn(N.map($=>new L.Point(Math.round($.x*l)-x,Math.round($.y*l)-C))),s.set(v,B)}if(r){let x=L.
PolyUtil.clipPolygon(B,y,!0);x.length&&this._parts.push(x);return}this._parts.push(...$e(B,y))})}return Se(t,o,{project:a,clip:c}),o}function $e(t,o){let n=[],r=null;
for(let e=1;e<t.length;e++){let s=L.LineUtil.clipSegment(t[e-1],t[e],o,e>1,!0);if(!s){r=null;continue}r||n.push(r=[s[0]]),r.push(s[1]),s[1]!==t[e]&&(r=null)}return n}
var Me=-1e7,Fn=4,Ft=40;function Ht(t,o,n,r,e){let s=null,a=new Map;function c(h,w){let y=a.get(w);if(y)return y;let f=2**w,v=e(w),B=h.map((C,N)=>{if(!v||!v[N])return new L.
Point(C.x*f,C.y*f);let $=h[Math.max(N-1,0)],O=h[Math.min(N+1,h.length-1)],z=O.x-$.x,I=O.y-$.y,G=v[N]/(Math.hypot(z,I)||1);return new L.Point(C.x*f-I*G,C.y*f+z*G)});
a.size>=Fn&&a.delete(a.keys().next().value??NaN);let x=L.LineUtil.simplify(B,.8);return a.set(w,x),x}function l(){if(s)return;let h=n.map(w=>t.project(w,0));s={
points:h,bounds:L.bounds(h)}}function u(){if(!s)return;let h=t.getZoom(),w=2**h,y=t.getPixelOrigin(),{min:f,max:v}=this._renderer._bounds,B=L.bounds(f,v),x=new L.
Bounds,C=L.bounds(f.add(y).subtract([Ft,Ft]),v.add(y).add([Ft,Ft])),{points:N,bounds:$}=s;this._parts=[],r.forEach(z=>{let I=z*256*w;if(!L.bounds(L.point($.getTopLeft()).
multiplyBy(w).add([I,0]),L.point($.getBottomRight()).multiplyBy(w).add([I,0])).intersects(C))return;let W=c(N,h).map(({x:Z,y:E})=>new L.Point(Z+I-y.x,E-y.y));this.
_parts.push(...$e(W,B))}),this._parts.forEach(z=>z.forEach(I=>x.extend(I))),this._parts.length||x.extend([Me,Me]);let O=this._clickTolerance();this._pxBounds=L.
bounds(x.getTopLeft().subtract([O,O]),x.getBottomRight().add([O,O]))}return Se(t,o,{project:l,clip:u}),o}function Ce(t){let o=new Map,n=[],r=new Array(5).fill(0);return t.forEach((s,a)=>(s.places||[]).forEach(c=>{let l=o.get(c);l?l.push(a):o.set(c,[a])})),t.map((s,a)=>a).
sort((s,a)=>(t[a].places||[]).length-(t[s].places||[]).length).forEach(s=>{let a=r.map(c=>c/(4*t.length));(t[s].places||[]).forEach(c=>(o.get(c)||[]).forEach(l=>{
n[l]!==void 0&&a[n[l]]++})),n[s]=a.indexOf(Math.min(...a)),r[n[s]]++}),n}function Ne(t,o){let n=new Map,r=a=>{let c=n.get(a)||{users:new Set,turn:0,next:[],order:[]};
return n.set(a,c),c},e=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,s=t.map(({latlngs:a})=>a.slice(1).map((c,l)=>{let u=e(a[l]),h=e(c);return u<h?{key:`${u} ${h}`,
sense:1}:{key:`${h} ${u}`,sense:-1}}));t.forEach(({item:a},c)=>s[c].forEach(({key:l})=>r(l).users.add(a.system))),s.forEach(a=>a.slice(1).forEach(({key:c,sense:l},u)=>{
let h=a[u];r(h.key).next.push([c,l*h.sense]),r(c).next.push([h.key,l*h.sense])})),n.forEach(a=>{if(a.turn)return;a.turn=1;let c=[a];for(let l=c.pop();l;l=c.pop())
for(let[u,h]of l.next){let w=r(u);w.turn||(w.turn=l.turn*h,c.push(w))}}),n.forEach(a=>{a.order=[...a.users].sort((c,l)=>o[l]-o[c]||c-l)}),t.forEach((a,c)=>{let{
facts:{from:l,to:u},system:h}=a.item,w=s[c].map(({key:y,sense:f})=>{let{order:v,turn:B}=r(y);return f*B*(v.indexOf(h)-(v.length-1)/2)});w.some(y=>y)&&(a.slots=a.
latlngs.map((y,f)=>f===0&&typeof l=="number"||f===w.length&&typeof u=="number"?0:((w[f-1]??w[f])+(w[f]??w[f-1]))/2))})}var Zn=11,Gn=3.2,Un=6e4,qn=["out of service","retired","cancelled"],Zt="schematic",Vn=["inferred",Zt,"assumed"],Ct=t=>t==="in service"?"live":qn.includes(t)?"go\
ne":"plan",Hn=t=>Vn.includes(t.confidence||""),Wt=t=>t.confidence===Zt?Zt:Hn(t)?"modelled":"known",Nt=t=>Number(String(t||"").slice(0,4))||null,Oe=t=>t.length>32?
`${t.slice(0,30)}…`:t;function Wn(t){let o=t.reduce((n,r)=>r.length>n.length?r:n);return o[o.length>>1]}function Yt(t){let o=[b("bdi","en clip",t.name)];if(t.
name_ar){let n=b("span","ar clip",t.name_ar);n.lang="ar",n.dir="rtl",o.push(" ",n)}return o}async function Te({map:t,data:o,box:n,panel:r,features:e},s){let a=!o.
routes.length,c=t.createPane("catalogue-hot"),l=t.createPane("catalogue-names");Object.assign(c.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(l.style,
{zIndex:"605",pointerEvents:"none"});let u=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),h=L.canvas({pane:"catalogue-hot",padding:.25}),w=L.circle([0,0],
{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function y(){let p=getComputedStyle(document.documentElement),j=D=>p.getPropertyValue(`--${D}`).
trim();return{soft:j("soft"),ink:j("ink"),halo:j("halo"),land:j("land"),thin:Number(j("thin")),dashes:[Number(j("dash")),Number(j("gap"))],routes:Array.from({length:7},
(D,H)=>j(`route-${H}`))}}let f=y(),v=a?Ce(e.systems):[],B=p=>{let j=Ct(e.systems[p].status);return!a||j==="gone"?f.soft:f.routes[v[p]]};function x(p){let j=Ct(e.
systems[p.system].status),D=Wt(p),H=j==="gone"?1:D==="known"?2.2:D===Zt?1.6*f.thin:1.6;return{color:B(p.system),weight:H,lineCap:"butt",opacity:j==="gone"?.6:a?
.95:.75,dashArray:j==="plan"?f.dashes.map(tt=>tt*H).join(" "):void 0}}let[[,C],[,N]]=o.window,$=p=>{let j=p.map(tt=>tt.lng),D=j.reduce((tt,at)=>Math.min(tt,at)),
H=j.reduce((tt,at)=>Math.max(tt,at));return[0,...D<C?[1]:[],...H>N?[-1]:[]]},O=p=>Math.min(Gn,Zn/(Et(20,p)/1e3));function z(p,j){let{latlngs:D}=p,H=L.polyline(D,
j);return Ht(t,H,D,$(D),tt=>{let at=O(tt);return p.slots&&p.slots.map(dt=>dt*at)})}let I=e.segments.map((p,j)=>{let D={item:p,latlngs:p.line,slots:null},H=z(D,{
renderer:u,pane:"catalogue",bubblingMouseEvents:!1,...x(p)});return H.on("mouseover",at=>i(p.system,at.latlng)),H.on("mouseout",()=>i(null)),H.on("click",at=>s.
open("system",p.system,at.latlng,j)),lt(H).system=e.systems[p.system].name,Object.assign(D,{line:H})}),G=e.systems.map(()=>[]);if(I.forEach(p=>G[p.item.system].
push(p)),I.reduce((p,{latlngs:j})=>p+j.length,0)<=Un){let p=G.map(j=>{let D=j.flatMap(({latlngs:H})=>H.map(tt=>tt.lat));return D.reduce((H,tt)=>H+tt,0)/(D.length||
1)});Ne(I,p)}await ct();let W={live:!1,plan:!1,gone:!1},Z=L.layerGroup(),E=null,_=p=>{let{ready:j,over:D}=e.systems[p];return E===null||(Nt(j)||0)<=E&&(Nt(D)||1/0)>=
E},g=({item:p})=>W[Ct(e.systems[p.system].status)]&&_(p.system);function T(){I.forEach(p=>{let j=g(p);j!==Z.hasLayer(p.line)&&(j?Z.addLayer(p.line):Z.removeLayer(
p.line))})}Z.addTo(t),s.onYear(p=>{E=p,T(),ot(),wn()},[...e.systems.flatMap(p=>[Nt(p.ready),Nt(p.over)]),...e.incidents.map(p=>p.lat===void 0?null:Nt(p.start))]);
let M=null,d=null,P=L.layerGroup().addTo(t),A=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function k(p){if(M=p,P.clearLayers(),n.classList.toggle(
"has-hot-system",p!==null),document.querySelectorAll(".systems .hot").forEach(D=>D.classList.remove("hot")),a&&ie(p),p===null)return;let j=document.querySelector(
`.systems [data-system="${p}"]`);j&&j.classList.add("hot"),G[p].forEach(D=>{let H=x(D.item),tt=a?H.color:f.ink,{weight:at=0}=H;[{color:f.halo,weight:at+5},{...H,
color:tt,weight:at+1.5,opacity:1}].forEach(ut=>z(D,{renderer:h,pane:"catalogue-hot",interactive:!1,...ut}).addTo(P))})}function i(p,j){if(k(p===null?d:p),p===null||
!j){A.remove();return}A.setLatLng(j).setContent(b("bdi","clip",e.systems[p].name)).addTo(t)}function m(p){w.remove(),p&&p.accuracy_m&&p.lat!==void 0&&p.lon!==void 0&&
w.setLatLng([p.lat,p.lon]).setRadius(p.accuracy_m).addTo(t)}let S=p=>s.open("place",p,Y[p].latlng),R=e.places.map(()=>0);e.systems.forEach(p=>(p.places||[]).forEach(
j=>{R[j]++}));let V=[],q=L.layerGroup(),U=[],F=new Set(o.routes.flatMap(({legs:p})=>[{at:p[0],last:!1},{at:p[p.length-1],last:!0}]).map(({at:[p,j],last:D})=>e.legs[p].
facts[j===D?"from":"to"])),Y=e.places.map((p,j)=>{let D=L.latLng(p.lat,p.lon);if(p.role==="other"){let ut=L.circleMarker(D,{renderer:u,pane:"catalogue",radius:a?
3.2:4,weight:1.3,fillOpacity:1,color:f.ink,fillColor:f.land,bubblingMouseEvents:!1});return ut.on("click",()=>S(j)),ut.on("mouseover",()=>{A.setLatLng(D).setContent(
b("span","",...Yt(p))).addTo(t)}).on("mouseout",()=>A.remove()),q.addLayer(ut),V.push(ut),U.push({latlng:D,text:p.name,rank:R[j],className:"of-place",off:!1}),{
latlng:D}}let H=b("span","place-name",...Yt(p)),tt=p.role==="station",at=tt?14:8,dt=L.marker(D,{icon:L.divIcon({className:`place ${p.role}`,html:b("div","dot",b(
"i"),H),iconSize:[at,at]}),zIndexOffset:tt?200:-200,riseOnHover:!0}).addTo(t);return dt.getElement()?.setAttribute("aria-label",[p.name,p.name_ar].filter(Boolean).
join(" ")),tt||dt.bindTooltip(b("span","",...Yt(p)),{direction:"top",className:"tip"}),dt.on("click",()=>S(j)),dt.on("keypress",ut=>{ut.originalEvent.key==="Ent\
er"&&S(j)}),s.addLabel({latlng:D,element:H,dot:!0,rank:tt?F.has(j)?3:2:0}),{latlng:D}});s.places=Y,await ct();let J=e.stretches.map((p,j)=>{let D=p.line,H=Ht(t,
L.polyline(D,{renderer:u,pane:"catalogue",bubblingMouseEvents:!1,color:f.ink,weight:3.5,opacity:.28}),D,[0],()=>null);return H.on("click",tt=>s.open("stretch",j,
tt.latlng)),H.on("mouseover",tt=>{A.setLatLng(tt.latlng).setContent(b("bdi","clip",p.name)).addTo(t)}).on("mouseout",()=>A.remove()),{item:p,latlngs:D,line:H}}),
Q=L.layerGroup(J.map(({line:p})=>p)),K=lt(L.CircleMarker).extend({_updatePath(){let p=this._renderer,j=this._point,D=this._radius,H=p._ctx;!p._drawing||this._empty()||
(H.beginPath(),H.moveTo(j.x,j.y-D),H.lineTo(j.x+D,j.y),H.lineTo(j.x,j.y+D),H.lineTo(j.x-D,j.y),H.closePath(),p._fillStroke(H,this))}}),et=L.layerGroup(),nt=[];e.
incidents.forEach((p,j)=>{if(p.lat===void 0||p.lon===void 0)return;let D=L.latLng(p.lat,p.lon),H=new K(D,{renderer:u,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,
color:f.halo,fillColor:f.ink,bubblingMouseEvents:!1});H.on("click",()=>s.open("incident",j,D)),H.on("mouseover",()=>{A.setLatLng(D).setContent(b("bdi","clip",`${p.
start}: ${p.name}`)).addTo(t)}).on("mouseout",()=>A.remove()),nt.push({latlng:D,lozenge:H,text:String(p.start).slice(0,7),rank:1e3,className:"of-incident",year:Nt(
p.start),hidden:!0,off:!1})});function ot(){nt.forEach(p=>{let j=E===null||p.year===null||p.year===E;p.off=!j,j?et.addLayer(p.lozenge):et.removeLayer(p.lozenge)})}
ot();let X={live:0,plan:0,gone:0};e.systems.forEach(p=>{X[Ct(p.status)]++});let it=[["live","In service"],["plan","Planned or not verified"],["gone","Out of ser\
vice or cancelled"]];for(let[p,j]of it.filter(([D])=>X[D]))await ct(),s.addLayer({key:`systems-${p}`,title:j,parent:"systems",count:X[p],shown:a&&p!=="gone",show:D=>{
W[p]=D,T()}});await ct(),U.length&&s.addLayer({key:"stations",parent:"stations",title:a?"Landing stations":"Other landing stations",group:q,count:U.length,shown:!0,
show:p=>{U.forEach(j=>{j.off=!p})}}),J.length&&s.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:Q,count:e.paths.length,shown:a}),nt.length&&s.
addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:et,count:nt.length,shown:a,show:p=>{nt.forEach(j=>{j.hidden=!p})}});let{widthOf:Tt,nameSystems:mn,
nameOne:ie}=Ee({map:t,pane:l,partsOf:p=>G[p].flatMap(({line:j})=>ce(j)),nameOf:p=>Oe(e.systems[p].name),colourOf:B}),gn=p=>Math.round((pt()?.4:1)*(p<3?24:p<5?70:
130)),ce=p=>Z.hasLayer(p)&&lt(p)._parts||[];s.addInk((p,j)=>{let D=[],H=t.getPixelOrigin().subtract(j);if(!a)return D;for(let{line:tt}of I)if(Z.hasLayer(tt))for(let at of ce(
tt))for(let dt=1;dt<at.length;dt++){let ut=at[dt-1],ht=at[dt],kt=Math.ceil(ut.distanceTo(ht)/8);for(let Lt=0;Lt<kt;Lt++)D.push({x:ut.x+(ht.x-ut.x)*Lt/kt+H.x,y:ut.
y+(ht.y-ut.y)*Lt/kt+H.y});if(D.length>4e4)return D}return D}),s.onLayout(p=>{let{origin:j,size:D,free:H,take:tt,inside:at,crossed:dt,zoom:ut}=p,ht=[],kt=(...rt)=>(ht.
push(Vt(t,...rt)),ht[ht.length-1]),Lt=[...nt.filter(rt=>!rt.hidden),...U].filter(rt=>!rt.off).map(rt=>({...rt,at:t.project(rt.latlng,ut).subtract(j)})).filter(({
at:rt})=>rt.x>0&&rt.y>0&&rt.x<D.x&&rt.y<D.y).sort((rt,St)=>St.rank-rt.rank);Lt.forEach(({at:rt})=>tt(rt.x-4,rt.y-4,8,8)),a&&mn(e.systems.map((rt,St)=>St),kt,p);
for(let rt of Lt){if(ht.length>=gn(ut))break;let St=Oe(rt.text),xt=Tt(St)+2,vt=13,{x:jt,y:zt}=rt.at,he=[[jt+7,zt-vt/2],[jt-7-xt,zt-vt/2],[jt-xt/2,zt-7-vt],[jt-xt/
2,zt+7]].filter(([yt,bt])=>at(yt,bt,xt,vt)&&H(yt,bt,xt,vt)).map(([yt,bt])=>({u:yt,v:bt,met:dt(yt,bt,xt,vt)})),At=he.length?he.reduce((yt,bt)=>bt.met<yt.met?bt:yt):
null;!At||At.met>(rt.rank>=1e3?9:2)||(tt(At.u,At.v,xt,vt),kt(St,rt.className,At.u,At.v))}l.replaceChildren(...ht),a&&ie(M)});let le={system:p=>G[p].map(j=>j.latlngs),
segment:p=>[I[p].latlngs],stretch:p=>[J[p].latlngs],path:p=>e.paths[p].stretches.map(j=>J[j].latlngs),leg:p=>[s.legs[p].latlngs],route:p=>s.routes[p].parts.map(
j=>j.leg.latlngs)};s.where=(p,j)=>{if(p==="place")return Y[j].latlng;if(p==="incident"){let H=e.incidents[j];return H.lat===void 0||H.lon===void 0?null:L.latLng(
H.lat,H.lon)}let D=le[p]?.(j)??[];return D.length?Wn(D):null},s.mark=(p,j=0)=>{s.choose("card",p==="route"?[j]:[]),m(p==="place"?e.places[j]:p==="incident"?e.incidents[j]:
null),d=p==="system"?j:p==="segment"?e.segments[j].system:null,k(d)},s.show=(p,j)=>{let D=le[p]?.(j).flat()??[],H=s.where(p,j);s.open(p,j,null),D.length?s.visit(
()=>s.frame(L.latLngBounds(D))):H&&s.visit(()=>s.frame(H.toBounds(4e4)))};let _t=(p,j,D)=>D.forEach((H,tt)=>{let at=(dt,ut)=>[H.facts[dt]||""].flat().filter(ht=>typeof ht==
"string").flatMap(ht=>String(ht).split(ut)).filter(Boolean);s.addSearch({names:[H.name,H.name_ar].filter(Boolean),first:p==="place",kind:p==="place"?H.kind.charAt(
0).toUpperCase()+H.kind.slice(1):j,also:[H.id||"",...at("other names",", "),"start"in H?String(H.start):""].filter(Boolean),owners:at("owners",", "),open:()=>s.
show(p,tt)})});await ct(),_t("place","Place",e.places),_t("system","Cable system",e.systems),_t("path","Crossing path",e.paths),_t("incident","Incident",e.incidents),
_t("deal","Deal",e.deals);let yn=p=>{let j=Ct(e.systems[p.system].status);return j!=="live"?j:Wt(p)},bn=new Set([...e.segments.map(yn),...J.length?["path"]:[],...nt.
length?["incident"]:[]]);r.querySelectorAll("[data-key]").forEach(p=>{lt(p).hidden=!bn.has(p.getAttribute("data-key")||"")});let It=[],ue=ft(r,".count"),fe=ue.textContent;
function wn(){It.forEach(({row:j,system:D})=>{j.hidden=!_(D)});let p=It.filter(({row:j})=>!j.hidden).length;It.length&&(ue.textContent=E===null?fe:`${p} of ${fe}\
, in ${E}`)}let de=document.getElementById("systems");if(de){let p=j=>{let D=L.SVG.create("svg"),H=L.SVG.create("path"),tt=e.systems[j];D.setAttribute("width","\
26"),D.setAttribute("height","8"),D.setAttribute("aria-hidden","true"),H.setAttribute("d","M1 4H25");let at=Ct(tt.status);return H.setAttribute("class",at==="li\
ve"?Wt(tt):at),D.setAttribute("class","system"),D.style.setProperty("--system",at==="gone"?"var(--soft)":`var(--route-${v[j]})`),D.append(H),D};e.systems.map((j,D)=>({
item:j,i:D})).sort((j,D)=>j.item.name.localeCompare(D.item.name,"en")).forEach(({item:j,i:D})=>{let H=[j.ready||"date not known",j.status==="in service"?"":j.status,
G[D].length?"":"not drawn"].filter(Boolean).join(", "),tt=b("button","",G[D].length?p(D):b("span","no-line"),b("bdi","clip",j.name),b("small","",H));tt.type="bu\
tton",tt.dataset.system=String(D),tt.addEventListener("click",()=>{s.show("system",D)}),tt.addEventListener("mouseenter",()=>i(D)),tt.addEventListener("mouselea\
ve",()=>i(null)),tt.addEventListener("focus",()=>i(D)),tt.addEventListener("blur",()=>i(null));let at=b("li","",tt);It.push({row:at,system:D}),de.append(at)})}s.
onDraw(p=>{let j=Math.max(1.8,Math.min(4,p*.62));V.forEach(D=>D.setRadius(j))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{
f=y(),I.forEach(p=>p.line.setStyle(x(p.item))),J.forEach(({line:p})=>p.setStyle({color:f.ink})),V.forEach(p=>p.setStyle({color:f.ink,fillColor:f.land})),nt.forEach(
({lozenge:p})=>p.setStyle({color:f.halo,fillColor:f.ink})),k(M),s.layout()})}var Kt=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],_e="schematic",Yn=["inferred",_e,"assumed"],Kn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],Jn={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},Qn=["candida\
tes","why","note","place"],Mt=t=>b("bdi","",t);function Jt(t,o,n){let r=b("button",t,o);return r.type="button",r.addEventListener("click",e=>{e.stopPropagation(),
n()}),r}var Xn=t=>b("span",`surely ${t}`,t);function to(t){let o=t.split(", ")[1]||"",n=Yn.includes(o),r=b("span",`mark ${n?"modelled":"known"}`,n&&o!==_e?"mode\
lled":o);return o?[r," ",t]:[t]}function eo(t){let o=(e,s)=>{let a=b("th","",e);return a.scope=s,a},n=["low","likely","high"],r=t.map(e=>b("tr","",o(String(e.figure),
"row"),...n.map(s=>b("td","",s==="likely"?b("b","",String(e[s])):String(e[s])))));return b("table","figures",b("thead","",b("tr","",b("td",""),...n.map(e=>o(e,"\
col")))),b("tbody","",...r))}function Be({features:t},o){let n=Kt.flatMap(([$,O])=>t[O].map((z,I)=>[$,I])),r=new Map(Kt),e=($,O)=>t[r.get($)||"routes"][O];function s($,O){
let z=Jt("to",Mt(e($,O).name),()=>N($,O));return z.dataset.to=`${$}-${O}`,z}let a=$=>[$].flat().map(O=>typeof O=="number"?s(...n[O]):Mt(O)),c=($,O)=>b("span",`b\
adge ${$.contract?"contract":"intent"}`,...a(O));function l($,O=null){let z=b("dl","facts");return Object.entries($).forEach(([I,G])=>{if(O?!O.includes(I):["not\
e","status"].includes(I))return;let W=I==="accuracy"?to(String(G)):a(G);z.append(b("dt","",I.charAt(0).toUpperCase()+I.slice(1)),b("dd",I==="value"?"value":"",...W))}),
z.children.length?[z]:[]}function u({id:$,kind:O,from:z,to:I,"attribution confidence":G,...W}){let Z=z&&I?{ends:[z," – ",I].flat()}:{},E=typeof $=="number"?n[$]:
null,_=E&&E[0]==="deal",g={...$===void 0?{}:{id:$},...Z,..._||!O?{}:{kind:O},...W},[T,...M]=Object.entries(g),d=b("li","",..._?[c(e(...E),O)," "]:[],...a(T[1]));
G&&d.append(" ",Xn(String(G)));let P=b("small","");return M.forEach(([A,k])=>{let[i,m]=Jn[A]||["",""],S=/\d$/.test(String(k))?m:"",R=[i,...a(k),S].filter(V=>V!==
"");Qn.includes(A)?d.append(b("p","small",...R)):A==="value"?d.append(b("p","value",...R)):P.append(...P.childNodes.length?[" · "]:[],b("span","",...R))}),P.childNodes.
length&&d.insertBefore(P,d.querySelector("p")),d}function h($,O){return $==="Figures"?eo(O):b("section","",b("h3","",$),b("ul","things",...O.map(u)))}function w($=[]){
if(!$.length)return[];let O=$.map(z=>{let I=t.sources[z],G=Mt(I.title);if(I.url){let Z=b("a","",G);Z.href=I.url,Z.target="_blank",Z.rel="noopener noreferrer",G=
Z}let W=[I.publisher,I.date,I.licence].flatMap(Z=>Z?[", ",Mt(Z)]:[]);return b("li","",G,...W)});return[b("details","sources",b("summary","",`Sources (${O.length}\
)`),b("ul","",...O))]}let y=[],f="",v=0,B=($,O)=>b("section","leg",b("h3","",$==="leg"?"This leg: ":"Here: ",s($,O)),...l(e($,O).facts,Kn));function x($,O,z){let I=e(
$,O),{status:G,note:W}=I.facts,Z=b("span","title",...$==="route"?[b("span","number",String(O+1))]:[],b("span","",Mt(I.name))),E=b("h2","",Z);if(E.tabIndex=-1,E.
id=`card-title-${++v}`,I.name_ar){let M=b("span","ar",I.name_ar);M.lang="ar",M.dir="rtl",E.append(M)}let _=b("p","kicker",b("span","",Mt(I.kind.charAt(0).toUpperCase()+
I.kind.slice(1))),...$==="deal"?[c(I,I.facts.kind)]:[],...G?[b("span","chip",...a(G))]:[]);if(y.length>1){let[M,d]=y[y.length-2],P=Jt("back","‹ Back",()=>{y.pop(),
ft(C(),"h2").focus({preventScroll:!0})});P.setAttribute("aria-label",`Back to ${e(M,d).name}`.slice(0,120)),_.prepend(P)}let g=$==="deal"?I.contract?"contract":
"intent":$==="route"?`route-${O}`:"",T=b("article",`card of-${$} ${g}`.trim(),_,E,...z===null?[]:[B($==="route"?"leg":"segment",z)],...l(I.facts),...Object.entries(
I.lists).map(([M,d])=>h(M,d.map(P=>t.lists[M][P]))),...I.uncertain?[b("section","",b("h3","","Uncertain"),...I.uncertain.map(M=>b("p","small doubt",Mt(M))))]:[],
...W?[b("p","small note",...a(W))]:[],...w(I.sources));return o.where($,O)&&_.append(Jt("go-there","Show on the map",()=>o.show($,O))),T.setAttribute("aria-labe\
lledby",E.id),T.dataset.card=`${$}-${O}`,T}function C($=null){let O=y[y.length-1],[z,I]=O,G=x(...O),W=$||(["place","incident"].includes(z)?o.where(z,I):null);return o.
card(G,W,()=>{f="",o.mark(null),o.state.changed()}),f=`${z}-${I}`,o.mark(z,I),o.state.changed(),G}function N($,O){y.push([$,O,null]),ft(C(),"h2").focus({preventScroll:!0})}
o.open=($,O,z,I=null)=>(y=[[$,O,I]],C(z)),o.state.add("card",()=>f,$=>{let[,O,z]=/^([a-z]{3,8})-(\d{1,5})$/.exec($)||[],I=Kt.find(([G])=>G===O);!I||Number(z)>=t[I[1]].
length?o.closeCard():f!==$&&o.open(I[0],Number(z),null)})}var no={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function Pe(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,o=>no[o]).replace(/[٠-٩۰-۹]/g,
o=>String(Number(o.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function oo(t,o,n){let r=` ${t}`.indexOf(` ${o}`);return t===o?0:r===0?1:r>0?2:n.
every(e=>t.includes(e))?3:9}function Ie(t,o){let n=Pe(o),r=n.split(" ");return n?t.flatMap(e=>{let s=e.folded??=[e.names,e.also||[],e.owners||[]].flatMap((l,u)=>l.
flatMap(h=>h?[[Pe(h),u,h]]:[])),a=99,c="";return s.forEach(([l,u,h])=>{let w=oo(l,n,r),y=w===9?99:w===3?10+u:e.first&&!u?w/10:w+[e.late?.3:0,.4,.6][u];y<a&&(a=y,
c=u===2?`owner: ${h}`:u===1?h:"")}),Object.assign(e,{why:c}),a<99?[{entry:e,score:a,size:Math.min(...s.map(([l])=>l.length||99))}]:[]}).sort((e,s)=>e.score-s.score||
e.size-s.size).slice(0,12).map(e=>e.entry):[]}var Qt=t=>new RegExp("\\p{Script=Arabic}","u").test(t);function je({map:t,data:o,box:n,panel:r},e){let s=st("tools"),a=(i,m=0)=>i.toLocaleString("en",{minimumFractionDigits:m,maximumFractionDigits:m}),c=i=>a(i/1e3,i<
1e4?3:i<1e6?2:1),l={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function u(i){
let m=L.SVG.create("svg"),S=L.SVG.create("path");return m.setAttribute("viewBox","0 0 24 24"),m.setAttribute("aria-hidden","true"),S.setAttribute("d",l[i]),m.append(
S),m}function h(i,m,S=""){let R=b("button",S,i);return R.type="button",R.addEventListener("click",m),R}let w=null;function y(i,m,S){let R=h(u(i),S,"tool");return R.
setAttribute("aria-label",m),R.title=m,s.append(R),R}function f(i,m,S,{opened:R=()=>{},closed:V=()=>{}}={}){let q=y(i,m,()=>{w&&w.item===q?v():U()});S.classList.
add("sheet"),S.id=`sheet-${i}`,S.hidden=!0,S.setAttribute("role","group"),S.setAttribute("aria-label",m),q.setAttribute("aria-expanded","false"),q.setAttribute(
"aria-controls",S.id),s.append(S);function U(){w&&v(),pt()&&e.expand(!1),w={item:q,sheet:S,closed:V},S.hidden=!1,q.setAttribute("aria-expanded","true"),R()}return{
item:q,show:U}}function v(i=!1){if(!w)return;let{item:m,sheet:S,closed:R}=w;w=null,S.hidden=!0,m.setAttribute("aria-expanded","false"),R(),i&&m.focus()}document.
addEventListener("keydown",i=>{i.key==="Escape"&&!i.defaultPrevented&&(w?v(!0):n.querySelector(".leaflet-popup")?t.closePopup():(e.closeCard(),e.back()))}),ft(st(
"card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),st("skip").addEventListener("click",i=>{let m=st(ft(document,"#skip").getAttribute("hre\
f")?.slice(1)||"");i.preventDefault(),r.contains(m)&&e.expand(!0),m.focus({preventScroll:!0})}),e.find=i=>Ie(e.entries,i),(function(){let i=b("input"),m=b("ul",
"results"),S=b("p","said");i.type="search",i.placeholder="Station, system, path … or اسم",i.autocomplete="off",i.spellcheck=!1,i.maxLength=200,i.dir="auto",
Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).
forEach(([Q,K])=>i.setAttribute(Q,K)),m.id="results",m.setAttribute("role","listbox"),m.setAttribute("aria-label","Found"),S.setAttribute("role","status");let V=f(
"search","Search",b("div","search",i,S,m),{opened:()=>{i.focus(),i.select()}}),q=[],U=-1;function F(Q){v(),V.item.focus();let{bounds:K,latlng:et}=Q;K?e.visit(()=>e.
frame(K)):et&&e.visit(()=>e.frame(L.latLng(et).toBounds(4e4))),Q.open&&Q.open()}function Y(Q){U=Q,[...m.children].forEach((K,et)=>K.setAttribute("aria-selected",
String(et===Q))),Q<0?i.removeAttribute("aria-activedescendant"):(i.setAttribute("aria-activedescendant",m.children[Q].id),m.children[Q].scrollIntoView({block:"n\
earest"}))}function J(){q=e.find(i.value),m.replaceChildren(...q.map((Q,K)=>{let et=Q.names.flatMap(it=>it||[]),nt=et.find(it=>!Qt(it))||et[0]||"",ot=et.find(Qt),
X=b("li","",b("bdi","en",nt));if(ot&&ot!==nt){let it=b("bdi","ar",ot);it.lang="ar",X.append(it)}return X.append(b("small","",Q.kind||"",...Q.why?[" · ",b("bdi",
"",Q.why)]:[])),X.id=`result-${K}`,X.setAttribute("role","option"),X.addEventListener("mousedown",it=>it.preventDefault()),X.addEventListener("click",()=>F(Q)),
X})),i.setAttribute("aria-expanded",String(q.length>0)),S.textContent=i.value.trim()?q.length?`${q.length} found`:"Nothing found":"",Y(q.length?0:-1)}i.addEventListener(
"input",J),i.addEventListener("keydown",Q=>{let K=Q.key==="ArrowDown"?1:Q.key==="ArrowUp"?-1:0;if(K&&q.length)Y((U+K+q.length)%q.length);else if(Q.key==="Enter"&&
U>=0)F(q[U]);else if(Q.key==="Escape"&&i.value)i.value="",J();else return;Q.preventDefault()}),document.addEventListener("keydown",Q=>{let K=Q.target instanceof
Element&&Q.target.closest("input, textarea, select");Q.key==="/"&&!K&&(Q.preventDefault(),V.show())})})();let B={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let i=b("ul","tree"),m=new Set,S=[];function R(U,F,Y,J,Q){let K=b("inpu\
t"),et=b("label","",K);return K.type="checkbox",K.addEventListener("change",()=>J(K.checked)),Q&&et.append(Q()),et.append(b("bdi","",U)),F!==null&&et.append(b("\
small","",a(F))),S.push([K,Y]),b("div","row",et)}function V(){S.forEach(([U,F])=>{let Y=F();U.checked=Y===!0,U.indeterminate=Y===null})}function q(){S=[];let U=Object.
keys(B),F=[...new Set([...U,...e.layers.map(Y=>Y.parent)])];i.replaceChildren(...F.flatMap(Y=>{let J=e.layers.filter(X=>X.parent===Y);if(!J.length)return[];if(J.
length===1){let[X]=J;return[b("li","",R(X.title,X.count,()=>X.shown,it=>{X.set(it),V()},X.mark))]}let Q=()=>{let X=J.filter(it=>it.shown).length;return X===0?!1:
X===J.length?!0:null},K=B[Y]||Y,et=R(K,J.length,Q,X=>{e.together(()=>J.forEach(it=>it.set(X))),V()}),nt=b("ul","",...J.map(X=>b("li","",R(X.title,X.count,()=>X.
shown,it=>{X.set(it),V()},X.mark))));nt.hidden=!m.has(Y),nt.id=`branch-${F.indexOf(Y)}`;let ot=h(b("span","chevron"),()=>{nt.hidden=!nt.hidden,nt.hidden?m.delete(
Y):m.add(Y),ot.setAttribute("aria-expanded",String(!nt.hidden))},"more");return ot.setAttribute("aria-label",`${K}: each one`),ot.setAttribute("aria-expanded",String(
!nt.hidden)),ot.setAttribute("aria-controls",nt.id),et.append(ot),[b("li","",et,nt)]})),V()}f("layers","Layers",b("div","layers",b("h2","","Layers"),i),{opened:q}),
e.onLayers(()=>{w&&w.sheet.id==="sheet-layers"&&V()})})();let x=b("div","cross");x.setAttribute("aria-hidden","true");let C=null;(function(){let i=[],m=L.layerGroup(),
S=b("ol","steps"),R=b("p","total");R.setAttribute("role","status");let V=L.polyline([],{pane:"measure",className:"measured",interactive:!1,smoothFactor:0}),q=K=>{
i.push(K),U()};function U(){let K=i.slice(1).map((ot,X)=>Bt(i[X],ot));V.setLatLngs(i.slice(1).map((ot,X)=>Dt(i[X],ot))),m.clearLayers(),i.forEach(ot=>m.addLayer(
L.circleMarker(ot,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),S.replaceChildren(...K.map(ot=>b("li","",`${ot.exact?"":"about "}${c(ot.
m)} km`,b("small","",`bearing ${ot.bearing.toFixed(1)}°`))));let et=K.reduce((ot,X)=>ot+X.m,0),nt=K.every(ot=>ot.exact);R.textContent=i.length<2?i.length?"One \
point; add another":"No point yet":`${nt?"":"About "}${c(et)} km in all`,R.dataset.metres=K.length?et.toFixed(4):"",Y.disabled=J.disabled=!i.length}let F=h("Add\
 the centre of the map",()=>q(t.getCenter())),Y=h("Undo",()=>{i.pop(),U()}),J=h("Clear",()=>{i.length=0,U()}),Q=b("div","measure",b("h2","","Measure"),b("p","",
"Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),b("div","buttons",F,Y,J),S,R);f("measure","Measure",Q,{opened(){C=q,e.closeCard(),
n.classList.add("measuring"),n.append(x),t.doubleClickZoom.disable(),[V,m].forEach(K=>K.addTo(t)),U()},closed(){C=null,n.classList.remove("measuring"),x.remove(),
t.doubleClickZoom.enable(),[V,m].forEach(K=>K.remove())}})})();let N=[...e.dates].flatMap(i=>Number.isInteger(i)?Number(i):[]).sort((i,m)=>i-m),$=()=>{};if(N.length&&
N[0]<N[N.length-1]){let i=N[0],m=N[N.length-1],S=b("input"),R=b("output","","All years");Object.assign(S,{type:"range",min:i,max:m+1,step:1,value:m+1}),S.setAttribute(
"aria-label","Year"),$=U=>{e.year=U===null||U>m?null:Math.max(U,i),S.value=String(e.year??m+1),R.textContent=e.year===null?"All years":String(e.year),S.setAttribute(
"aria-valuetext",R.textContent),q.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(F=>F(e.year))),e.state.changed()},S.addEventListener("inpu\
t",()=>$(Number(S.value)));let V=b("div","ends",b("span","",String(i)),b("span","","all")),{item:q}=f("year","Year",b("div","year",b("h2","","Year"),R,S,V,b("p",
"","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has\
 no known date stays."),h("All years",()=>$(null))));S.setAttribute("aria-valuetext","All years")}let O=e.state;O.add("view",()=>{let{lat:i,lng:m}=t.getCenter();
return`${i.toFixed(4)},${m.toFixed(4)},${t.getZoom()}`},i=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(i))return;let[m,S,R]=i.
split(",").map(Number);t.setView([m,S],Math.min(Math.max(R,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),O.add("change",()=>e.layers.filter(i=>i.shown!==i.first).
map(i=>encodeURIComponent(i.key)).join(","),i=>{let m=new Set(i.split(",").flatMap(S=>{try{return[decodeURIComponent(S)]}catch{return[]}}));e.layers.forEach(S=>S.
set(m.has(S.key)!==S.first))}),O.add("year",()=>e.year===null?"":String(e.year),i=>{$(/^\d{4}$/.test(i)?Number(i):null)});function z(){return"#"+[...O.entries].
map(([i,{get:m}])=>[i,m()]).filter(([,i])=>i).map(([i,m])=>`${i}=${m}`).join("&")}let I="";function G(i){if(location.hash===I)return;I=location.hash;let m=new Map(
location.hash.slice(1,6e3).split("&").map(R=>{let V=R.indexOf("=");return[R.slice(0,V),R.slice(V+1)]})),S=[...O.entries].filter(([R])=>!i||m.has("view")||m.has(
R));S.length&&e.together(()=>S.forEach(([R,{set:V}])=>V(m.get(R)||"")))}let W;function Z(){try{I=z(),history.replaceState(null,"",I)}catch{}}G(!0),window.addEventListener(
"hashchange",()=>G(!1));let E=!1;if(["pointerdown","keydown","wheel"].forEach(i=>window.addEventListener(i,()=>{E=!0},{capture:!0,passive:!0})),O.changed=()=>{clearTimeout(
W),E&&(W=setTimeout(Z,250))},t.on("moveend",()=>O.changed()),/^(https?|file):$/.test(location.protocol)){let i=b("input"),m=b("p","said");i.readOnly=!0,i.setAttribute(
"aria-label","Link to this view"),m.setAttribute("role","status"),i.addEventListener("focus",()=>i.select()),f("link","Link to this view",b("div","link",b("h2",
"","Link to this view"),i,b("div","buttons",h("Copy",async()=>{i.select();let S;try{await navigator.clipboard.writeText(i.value),S=!0}catch{S=document.execCommand(
"copy")}m.textContent=S?"Copied":"Copy it from the field"})),m),{opened(){i.value=location.href.split("#")[0]+z(),m.textContent="",i.focus()}})}if(document.fullscreenEnabled){
let i=y("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());i.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{i.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function _(i){let m=e.depthAt(
i);return m?`Depth: ${a(m.low_m)} to ${a(m.high_m)} m, from cells of about ${a(m.cell_km)} km`:"Depth: on land, or not known"}function g(i){let m=i.lng-360*Math.
round(i.lng/360),S=Et(0,t.getZoom())/111320,R=Math.min(5,Math.max(1,Math.ceil(-Math.log10(S)))),V=(q,U,F)=>`${Math.abs(q).toFixed(R)}° ${q<0?F:U}`;return`${V(i.
lat,"N","S")}, ${V(m,"E","W")}`}e.hereLines=i=>[g(i),_(i)];function T(i){let m=e.routeNear(i);return m?e.openRoute(m,i):e.card(b("div","card here",...e.hereLines(
i).map(S=>b("p","",S))),i)}t.on("click",i=>{C?C(i.latlng):M()||T(i.latlng)}),n.addEventListener("keydown",i=>{i.key!=="Enter"||i.target!==n||(C?C(t.getCenter()):
T(t.getCenter()))});function M(){let i=!!w||d;return v(),i}let d=!1;t.on("preclick",()=>{d=!!n.querySelector(".leaflet-popup")});let P=null;function A(i){if(i!==
!!P)if(t.setMaxBounds(void 0),i){P={at:t.getCenter(),zoom:t.getZoom(),open:st("panel-toggle").getAttribute("aria-expanded")==="true"};let m=P.open&&!pt()?k():t.
getBounds();document.documentElement.classList.add("printing"),e.expand(!0),t.invalidateSize({animate:!1,pan:!1}),t.fitBounds(m,{paddingBottomRight:[0,t.attributionControl.
getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),n.querySelectorAll("canvas").forEach(S=>{if(S.classList.contains("leaflet-tile"))return;let R=mt(
S),{width:V,height:q}=S,U=document.createElement("canvas");Object.assign(U,{width:V,height:q}),mt(U).drawImage(S,0,0),S.width=V,R.drawImage(U,0,0)})}else P&&(document.
documentElement.classList.remove("printing"),t.invalidateSize({animate:!1,pan:!1}),e.expand(P.open),t.setView(P.at,P.zoom,{animate:!1}),P=null,t.setMaxBounds(o.
window))}function k(){let i=t.getSize(),m=r.getBoundingClientRect().width+20;return L.latLngBounds(t.containerPointToLatLng([0,i.y]),t.containerPointToLatLng([i.
x-m,0]))}window.addEventListener("beforeprint",()=>A(!0)),window.addEventListener("afterprint",()=>A(!1))}function so({columns:t,rows:o,levels:n}){let r=n.slice();for(let e=0;e<3;e++){let s=r.slice();for(let a=0;a<o;a++)for(let c=0;c<t;c++){let l=a*t+c;if(r[l]!==-1)
continue;let u=0,h=0;for(let w=Math.max(a-1,0);w<=Math.min(a+1,o-1);w++)for(let y=Math.max(c-1,0);y<=Math.min(c+1,t-1);y++){let f=r[w*t+y];f!==-1&&(u+=f,h++)}h&&
(s[l]=u/h)}r=s}return r.map(e=>Math.max(e,0))}function ao(t){let o=t.columns>>1,n=t.rows>>1,r=new Float32Array(o*n);for(let e=0;e<n;e++)for(let s=0;s<o;s++){let a=2*
e*t.columns+2*s,c=0,l=0;for(let u of[a,a+1,a+t.columns,a+t.columns+1])t.levels[u]!==-1&&(c+=t.levels[u],l++);r[e*o+s]=l?c/l:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:o,rows:n,levels:r}}function Re(t){let o=[];for(let n=t;;n=ao(n)){let{west:r,south:e,step:s,columns:a,rows:c}=n,l=n,u=null;if(o.
push({west:r,south:e,step:s,columns:a,rows:c,get levels(){return u=u||so(l)}}),Math.min(a,c)<16)return o}}function ze(t,o){let n=new Int32Array(4*t.length),r=new Float32Array(
4*t.length);return t.forEach((e,s)=>{let a=Math.min(Math.max(e,0),o-1),c=Math.floor(a),l=a-c;for(let u=0;u<4;u++)n[4*s+u]=Math.min(Math.max(c-1+u,0),o-1);r[4*s]=
(1-l)**3/6,r[4*s+1]=(3*l**3-6*l**2+4)/6,r[4*s+2]=(-3*l**3+3*l**2+3*l+1)/6,r[4*s+3]=l**3/6}),{nodes:n,weights:r}}function De(t,o,n){let{columns:r,rows:e,levels:s}=t,
a=o.length,{nodes:c,weights:l}=ze(o.map(f=>(f-t.west)/t.step),r),u=ze(n.map(f=>(f-t.south)/t.step),e),h=new Map;function w(f){if(!h.has(f)){let v=new Float32Array(
a),B=f*r;for(let x=0,C=0;x<a;x++,C+=4)v[x]=l[C]*s[B+c[C]]+l[C+1]*s[B+c[C+1]]+l[C+2]*s[B+c[C+2]]+l[C+3]*s[B+c[C+3]];h.set(f,v)}return h.get(f)}let y=new Float32Array(
a*n.length);for(let f=0;f<n.length;f++){let[v,B,x,C]=[0,1,2,3].map(I=>w(u.nodes[4*f+I])),[N,$,O,z]=u.weights.subarray(4*f,4*f+4);for(let I=0,G=f*a;I<a;I++,G++)y[G]=
N*v[I]+$*B[I]+O*x[I]+z*C[I]}return y}function Fe(t){let o=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+o)/(1-o))/(4*Math.PI)]}function ro([t,o,n,r],[e,s,a,c]){let l=0,u=1;for(let[
h,w,y,f]of[[t,n-t,e,a],[o,r-o,s,c]]){if(!w){if(h<y||h>f)return!1;continue}let v=(y-h)/w,B=(f-h)/w;l=Math.max(l,Math.min(v,B)),u=Math.min(u,Math.max(v,B))}return l<=
u}function io([t,o,n,r],[e,s,a,c]){let l=(u,h,w,y,f,v)=>Math.sign((w-u)*(v-h)-(y-h)*(f-u));return l(t,o,n,r,e,s)!==l(t,o,n,r,a,c)&&l(e,s,a,c,t,o)!==l(e,s,a,c,n,
r)}function Ze(t){let o=new Map,n=([e,s,a,c],l)=>{for(let u=Math.floor(e*256);u<=a*256;u++)for(let h=Math.floor(s*256);h<=c*256;h++)if(l(u*4096+h))return!0;return!1};
function r(){t.forEach(e=>{let s=Fe(e[0]);e.slice(1).forEach(a=>{let c=Fe(a),l=[...s,...c];n([Math.min(s[0],c[0]),Math.min(s[1],c[1]),Math.max(s[0],c[0]),Math.max(
s[1],c[1])],u=>{let h=o.get(u);return h?h.push(l):o.set(u,[l]),!1}),s=c})})}return([e,s],[a,c,l,u])=>{o.size||r();let h=[a,c,a+l,c+u],w=[a+l/2,c+u/2],y=[e,s,w[0],
w[1]];return!n([Math.min(a,e),Math.min(c,s),Math.max(a+l,e),Math.max(c+u,s)],f=>(o.get(f)||[]).some(v=>ro(v,h)||io(v,y)))}}async function co(t){let o=atob(t),n=new Uint8Array(o.length);for(let c=0;c<n.length;c++)n[c]=o.charCodeAt(c);let e=new Blob([n]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),s=[],a=0;for(let c=await e.read();!c.done;c=await e.read()){if(a+=c.value.length,a>268435456)throw new RangeError("more data than a \
page has");s.push(c.value)}return new Uint8Array(await new Blob(s).arrayBuffer())}async function Ge(t,o){let[n,r]=await Promise.all(t.split(" ",2).map(co)),e=lo(
r,o);return JSON.parse(new TextDecoder().decode(n),(s,a)=>typeof a=="object"&&a!==null&&"~"in a?e[a["~"]]:a)}function lo(t,o){let n=t.length>>2,r=0,e=()=>{if(r>=
n)throw new RangeError("fewer vertices than the lines have");let u=t[r]|t[r+n]<<8|t[r+2*n]<<16|t[r+++3*n]<<24;return u>>>1^-(u&1)},s=e();e();let a=Array.from({length:Math.
min(s,n)},()=>({unit:e(),size:e()})),c=0,l=0;return a.map(({unit:u,size:h})=>{let w=[],y=0,f=0,v=0,B=0,x=0,C=0;for(let N=0;N<h;N++){let $=e(),O=e();N?([x,v]=[v,
(v+x>>1)+$],[C,B]=[B,(B+C>>1)+O],y+=v,f+=B):(y=c+=$,f=l+=O),w.push(o(f/u,y/u))}return w})}function Gt({rows:t,columns:o}){let n=Array.from({length:t},()=>({}));
return Object.entries(o).forEach(([r,e])=>{let s=Array.isArray(e)?a=>e[a]:"all"in e?()=>e.all:a=>e.of[e.at[a]];n.forEach((a,c)=>{let l=s(c);l!==null&&(a[r]=l)})}),
n}function uo(t,o){return`${[t-360*Math.round(t/360),o].map(r=>Number(r.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Ue({lists:t,...o}){let n=Object.
entries(t).map(([e,s])=>[e,Gt(s)]),r=Object.entries(o).map(([e,s])=>{let a=s.facts&&Gt(s.facts),c=s.lists&&Gt(s.lists);return[e,Gt(s).map((l,u)=>{let h=a?.[u];return h?.
position===!0&&(h.position=uo(Number(l.lon),Number(l.lat))),{...l,facts:h,lists:c?.[u]}})]});return{lists:Object.fromEntries(n),...Object.fromEntries(r)}}function qe({
columns:t,rows:o,steps:n},r,e){let s=new Float32Array(t*o);for(let a=0,c=0;a<s.length;a++)a%t===0&&(c=0),n[a]===" "?s[a]=e:s[a]=c=(c+n.charCodeAt(a)-63)%r;return s}var Xt=32,fo=8,ho=6;function po(t,[o,n]){let r=(e,s,a)=>e.some(c=>Math.abs(s-c)<.002&&Math.abs(a-c)<.002);return t.flatMap(e=>{let s=[],a=[e[0]];for(let c=1;c<=
e.length;c++){let l=e[c-1],u=e[c%e.length];r(o,l.lng,u.lng)||r(n,l.lat,u.lat)?(a.length>1&&s.push(a),a=[u]):a.push(u)}return a.length>1&&s.push(a),s})}function mo(t,o,n,r){
let e=o.length,s=n.length,a=null;for(let c of[...t].reverse()){let{west:l,south:u,step:h,columns:w,rows:y}=c[0],f=l+h*(w-1),v=u+h*(y-1);if(a&&(o[0]>f||o[e-1]<l||
n[0]<u||n[s-1]>v))continue;let B=c.find(N=>N.step*r>=1.5)||c[c.length-1],x=De(B,o,n);if(!a){a=x;continue}let C=(N,$,O)=>Math.min(N-$,O-N)/(ho*h);for(let N=0,$=0;N<
s;N++){let O=C(n[N],u,v);for(let z=0;z<e;z++,$++){let I=Math.min(O,C(o[z],l,f),1);I>0&&(a[$]+=I*(x[$]-a[$]))}}}return a||new Float32Array(e*s)}function He(t,[o,
n],r,e,s,a){let c=t.width,l=2**r.z,u=o?1:0,h=Math.min(n,c-o),w=Array.from({length:c},(_,g)=>(g+.5)/c),y=w.map(_=>360*(r.x+_)/l-180),f=w.slice(o-u,o+h).map(_=>Math.
atan(Math.sinh(Math.PI*(1-2*(r.y+_)/l)))*180/Math.PI),v=mo(e,y,f,256*l/360),{west:B,south:x,step:C,columns:N,rows:$}=e[e.length-1][0],O=(_,g,T)=>_>g-C&&_<g+T*C,
z=y.map(_=>O(_,B,N)),I=s.length-1,G=a.map(([_,g,T])=>255<<24|T<<16|g<<8|_),W=mt(t),Z=W.createImageData(c,h),E=new Int32Array(Z.data.buffer);for(let _=u,g=u*c,T=0;_<
f.length;_++){if(!O(f[_],x,$)){g+=c,T+=c;continue}for(let M=0;M<c;M++,g++,T++){if(!z[M])continue;let d=v[g],P=0;for(;P<I&&d>=s[P+1];)P++;E[T]=G[P];let A=P?d-s[P]:
1/0,k=P<I?s[P+1]-d:1/0,i=Math.min(A,k);if(i>3)continue;let m=.5-i/Math.max(Math.abs(d-v[M?g-1:g+1]),Math.abs(d-v[_?g-c:g+c]),1e-4);if(m<=0)continue;let[S,R]=[a[P],
a[A<k?P-1:P+1]],V=q=>Math.round(S[q]+m*(R[q]-S[q]));E[T]=255<<24|V(2)<<16|V(1)<<8|V(0)}}W.putImageData(Z,0,o)}function go(t,o){return o.some(n=>n.reduce((r,e)=>{
let s=r;for(let a=0,c=e.length-1;a<e.length;c=a++){let l=e[a],u=e[c];l.lat>t.lat!=u.lat>t.lat&&t.lng<(u.lng-l.lng)*(t.lat-l.lat)/(u.lat-l.lat)+l.lng&&(s=!s)}return s},
!1))}async function We({map:t,data:o,ground:n,box:r},e){let s=document.documentElement.classList.contains("plain"),a=window.matchMedia("screen and (prefers-colo\
r-scheme: dark)"),c=window.matchMedia("print"),l=A=>L.svg({pane:A,padding:.3}),u=l("land"),h=l("borders"),w={interactive:!1,smoothFactor:.6},{tiers:y}=n;function f(A,k,i,m,S=!1){
if(!k.length)return;let R={...w,renderer:m,className:`ground ${A}`},V=S?L.polygon(k,R):L.polyline(k,R);i.addLayer(Ae(t,V,S?k.flat():k,S))}let v=L.layerGroup(),B=L.
layerGroup();for(let{land:A}of y)f("land",A,t,u,!0),await ct();let x=y.map(A=>po(A.land.flat(),A.edges));await ct();for(let A of x)f("coast",A,t,u),await ct();let C=A=>y.
flatMap(k=>k[A]);f("rivers",C("rivers"),v,u),y.forEach(({lakes:A})=>f("lake",A,v,u,!0)),f("canals",C("canals"),v,u),f("borders",C("borders"),B,h),f("disputed",C(
"disputed"),B,h);let N=A=>[1,3,5].map(k=>parseInt(A.slice(k,k+2),16)),$=()=>c.matches||document.documentElement.classList.contains("printing");function O(){let{
tints:A}=n.depths;return A[$()?"print":s&&a.matches?"dark":"light"].map(N)}function z(A,k){for(let{west:i,south:m,step:S,columns:R,rows:V,levels:q}of A){let U=L.
latLng(k.lat,k.lng+360*Math.ceil((i-S/2-k.lng)/360)),F=Math.round((U.lng-i)/S),Y=Math.round((U.lat-m)/S);if(F<0||F>=R||Y<0||Y>=V)continue;let J=q[Y*R+F];if(J===
-1||y.some(({land:X})=>go(U,X)))return null;let{deepest_m:Q,levels:K}=n.depths,et=X=>Q*(Math.max(X,0)/(K-1))**2,nt=et(J-.5),ot=nt<100?1:10;return{low_m:ot*Math.
floor(nt/ot),high_m:ot*Math.ceil(et(J+.5)/ot),cell_km:Math.round(S*111.2)}}return null}async function I(){let A=n.depths.grids.map(F=>({...F,levels:qe(F,n.depths.
levels,-1)}));if(e.depthAt=F=>z(A,F),!s)return;await ct();let k=[];for(let F of A)k.push(Re(F)),await ct();let i=[];function m(F,Y){for(let J=0;J<F.height;J+=Xt)
He(F,[J,Xt],Y,k,n.depths.bands,O())}let S=!1;t.on("movestart",()=>{S=!0}).on("moveend",()=>{S=!1});function R(F){let Y=performance.now()+F,J=O(),Q=S?fo:Xt;for(let K;performance.
now()<Y&&(K=i[0]);){let{tile:et,coords:nt,done:ot}=K;He(et,[K.row,Q],nt,k,n.depths.bands,J),K.row+=Q,!(K.row<et.height)&&(i.shift(),ot(void 0,et))}i.length&&setTimeout(
()=>R(S?3:8),S?40:0)}let V=lt(L.GridLayer).extend({createTile(F,Y){let J=b("canvas","leaflet-tile"),{_whole:Q}=this,K=Math.min(window.devicePixelRatio||1,2)*2**
(t.getZoom()-Q);return J.width=J.height=Math.ceil(256*Math.min(K,2)),i.push({tile:J,row:0,coords:F,done:Y})===1&&queueMicrotask(()=>R($()?1/0:8)),J},_setView(F,Y,...J){
this._whole=Math.floor(Y+1e-6),lt(L.GridLayer.prototype)._setView.call(this,F,Y,...J)},_clampZoom(){return this._whole},repaint(){q(this).forEach(({el:F,coords:Y})=>m(
F,Y))}}),q=F=>Object.values(lt(F)._tiles),U=new V({pane:"depths",noWrap:!0,bounds:o.window,keepBuffer:1,updateWhenZooming:!1});U.on("load",()=>{r.dataset.depths=
"drawn"}),e.addLayer({key:"depths",title:"Depth",parent:"ground",group:U}),[a,c].forEach(F=>F.addEventListener("change",()=>U.repaint())),window.addEventListener(
"afterprint",()=>U.repaint()),e.paintNow=()=>{R(1/0),U.repaint(),q(U).forEach(({el:F})=>{F.style.opacity="1"})}}if(await ct(),n.depths.grids.length&&await I(),!s)
return;await ct(),e.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:v}),e.addLayer({key:"borders",title:"Borders",parent:"ground",group:B}),
await ct();let G=Ze([...x.flat(),...C("borders"),...C("disputed")]),W=new Set(o.crossed||[]),Z=document.documentElement.lang==="ar",E=.3,_=new Set(n.names.map(([
A,k,i,m,S,R])=>({kind:A,zoom:R,latlng:L.latLng(S,m),text:Z&&i||k,first:A==="country"&&W.has(k)})));n.names.forEach(([A,k,i,m,S,R])=>e.addSearch({names:[k,i],kind:A.
charAt(0).toUpperCase()+A.slice(1),late:!0,open(){let V=b("h2","",b("bdi","",k)),q=L.latLng(S,m),U=A==="city"||A==="capital",F=b("span","ar",i);Object.assign(F,
{lang:"ar",dir:"rtl"}),i&&V.append(F),e.card(b("article","card of-ground",b("p","kicker",A.charAt(0).toUpperCase()+A.slice(1)),V,...U?e.hereLines(q).map(Y=>b("p",
"",Y)):[]),q),e.visit(()=>t.setView(q,Math.max(R+.5,3),{animate:!1}))}}));let g=[],T={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},M={ocean:5.5,country:8},
d=!0;function P(A){let k=t.getBounds().pad(.3);_.forEach(i=>{if(A+E<i.zoom||!k.contains(i.latlng))return;_.delete(i);let m=i.kind==="city"||i.kind==="capital";if(m&&
e.places.some(({latlng:V})=>Math.abs(V.lat-i.latlng.lat)<.15&&Math.abs(V.lng-i.latlng.lng)<.15))return;let R=b("span",i.kind,i.text);Z&&R.classList.add("ar"),g.
push({...i,label:e.addLabel({latlng:i.latlng,element:R,beside:m,rank:(i.first?1e3:0)+10*(10-i.zoom)+(T[i.kind]||0),reach:m?0:i.kind==="ocean"?90:i.first?96:i.kind===
"country"?36:26,within:i.kind==="country"?G:null})})}),g.forEach(({kind:i,zoom:m,label:S})=>{S.shown=d&&A+E>=m&&A<(M[i]||99),S.element.classList.toggle("near",A>=
m+1.5)}),r.dataset.scale=A<3?"world":A<5?"region":"country"}e.onDraw(P),t.on("moveend",()=>P(t.getZoom())),e.addLayer({key:"names",title:"Place names",parent:"g\
round",group:null,show:A=>{d=A}})}var te=["aria-label","aria-valuetext","title","placeholder"],yo={".":"٫",",":"٬"},bo="[^A-Za-z]*\\d[^A-Za-z]*?",wo=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
Lo=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,o=>o.replace(/[\d.,]/g,n=>n==="."||n===","?yo[n]:String.fromCharCode(1632+Number(n)))),[xo,vo]=[8294,
8297].map(t=>String.fromCharCode(t)),Ye=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${xo}${t}${vo}`:t;function Eo(t,o){let n=new Intl.PluralRules(
o),r=Object.entries(t).filter(([s])=>s.includes("{")).map(([s,a])=>{let c=s.split(/\{(\w+)\}/),l=c.filter((h,w)=>w%2===0),u=c.map((h,w)=>w%2?`(?<${h}>${h==="n"?
bo:"[^]+?"})`:wo(h)).join("");return{size:l.join("").length,pattern:new RegExp(`^${u}$`),form:a}}).sort((s,a)=>a.size-s.size);function e(s){for(let c of[s,s.charAt(
0).toLowerCase()+s.slice(1)]){let l=t[c];if(typeof l=="string")return l}for(let{pattern:c,form:l}of r){let u=c.exec(s)?.groups;if(!u)continue;return(typeof l=="\
string"?l:l[n.select(Number((u.n||"").replace(/[^\d.]/g,"")))]||l.other).replace(/\{(\w+)\}/g,(w,y)=>e(u[y])??Ye(u[y]))}if(!s.includes(", "))return null;let a=s.
split(", ").map(c=>/[A-Za-z]/.test(c)?e(c):Ye(c));return a.includes(null)?null:a.join("، ")}return e}function Ke(t){let o=document.getElementById("texts");if(!o)
return;let{texts:n,numerals:r,original:e}=JSON.parse(o.textContent||"{}"),s=Eo(n,document.documentElement.lang),a=r==="arab"?Lo:w=>w,c=w=>{let y=w.trim(),f=/[A-Za-z]/.
test(y)?s(y):null;return a(f===null?w:w.replace(y,()=>f))};function l(w){let y=document.createElement("q");Object.assign(y,{lang:"en",dir:"ltr",translate:!1}),y.
textContent=w.data.slice(e.length+1),w.data=e,w.after(" ",y)}function u(w){if(w instanceof Text){let y=w.parentElement?.closest("script, style, [translate=no]");
!y&&w.data.startsWith(`${e} `)&&l(w);let f=y?w.data:c(w.data);f!==w.data&&(w.data=f)}else w instanceof Element&&!w.matches("script, style")&&(te.forEach(y=>{let f=w.
getAttribute(y),v=f&&c(f);v&&v!==f&&w.setAttribute(y,v)}),w.childNodes.forEach(u))}let h={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:te};
new MutationObserver(w=>w.forEach(({type:y,target:f,addedNodes:v})=>{y==="childList"?v.forEach(u):y==="characterData"?u(f):f instanceof Element&&te.forEach(B=>{
let x=f.getAttribute(B),C=x&&c(x);C&&C!==x&&f.setAttribute(B,C)})})).observe(t,h),u(t)}var Xe=(t,o,n,r,e)=>o<t.x+t.w&&t.x<o+r&&n<t.y+t.h&&t.y<n+e,Je=new Map;function Mo(t){let o=Je.get(t);if(o)return o;let n=[],r=t>90?Array.from({length:17},(e,s)=>(s-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return r.forEach(e=>r.forEach(s=>n.push([e*t,s*t]))),Je.set(t,n.sort((e,s)=>Math.hypot(...e)-Math.
hypot(...s))),n}function ko(t){let o=new Map;return t.forEach(n=>{let r=(n.x>>4)*4096+(n.y>>4),e=o.get(r);e?e.push(n):o.set(r,[n])}),(n,r,e,s,a=1/0)=>{let c=0;for(let l=n-
3>>4;l<=n+e+3>>4;l++)for(let u=r-1>>4;u<=r+s+1>>4;u++)for(let h of o.get(l*4096+u)||[])if(h.x>n-3&&h.x<n+e+3&&h.y>r-1&&h.y<r+s+1&&++c>=a)return c;return c}}function Qe(){
let t=new Map,o=({x:e,y:s,w:a,h:c},l)=>{for(let u=Math.floor(e/64);u<=(e+a)/64;u++)for(let h=Math.floor(s/64);h<=(s+c)/64;h++)if(l(t.get(u*4096+h),u*4096+h))return!0;
return!1};return{free:(e,s,a,c)=>!o({x:e,y:s,w:a,h:c},l=>!!(l&&l.some(u=>Xe(u,e,s,a,c)))),take:(e,s,a,c)=>{let l={x:e,y:s,w:a,h:c};o(l,(u,h)=>(u?u.push(l):t.set(
h,[l]),!1))}}}function tn(t,o){let n=t.getContainer(),r=[],e=[],s=[];function a({latlng:f,element:v,rank:B,dot:x=!1,reach:C=0,beside:N=!1,within:$=null}){let O={
latlng:f,element:v,rank:B,dot:x,reach:C,beside:N,within:$,shown:!0};return x||(v.classList.add("ground-name"),L.marker(f,{pane:"names",interactive:!1,keyboard:!1,
icon:L.divIcon({className:"name-holder",html:v,iconSize:[0,0]})}).addTo(t)),r.push(O),O}function c(){let f=t.attributionControl.getContainer(),{parentElement:v,
firstElementChild:B}=o;!f||!v||!(B instanceof HTMLElement)||(v.style.setProperty("--title",`${B.offsetHeight}px`),v.style.setProperty("--credits",`${f.offsetWidth>
n.clientWidth-180?f.offsetHeight:0}px`))}let l=!1;t.on("viewprereset",()=>{l=!0}),t.on("viewreset",()=>{l=!1});function u(){let f=Qe(),v=Qe(),B=[],x=[],C={zoom:NaN,
origin:L.point(NaN,NaN),size:t.getSize(),free:f.free,take:f.take,inside:(Z,E,_,g)=>Z>2&&E>2&&Z+_<C.size.x-2&&E+g<C.size.y-22,crossed:()=>0},{free:N,take:$,inside:O}=C;
function z(){c(),Object.assign(C,{zoom:t.getZoom(),origin:t.getPixelBounds().getTopLeft(),size:t.getSize()});let{zoom:Z,origin:E,size:_}=C,g=n.getBoundingClientRect();
[o,st("tools"),...n.querySelectorAll(".leaflet-control")].forEach(d=>{let{left:P,top:A,width:k,height:i}=d.getBoundingClientRect();d!==o&&!k||($(P-g.left,A-g.top,
k,i),B.push({x:P-g.left,y:A-g.top,w:k,h:i}))}),r.forEach(({element:d,within:P})=>{P&&d.classList.remove("less")});let T=L.bounds([-200,-200],_.add([200,200]));x=
r.filter(d=>d.shown).map(d=>({...d,at:t.project(d.latlng,Z).subtract(E)})).filter(d=>T.contains(d.at)).map(d=>({...d,w:d.element.offsetWidth,h:d.element.offsetHeight}));
let M=new Set(x.map(({element:d})=>d));x.filter(d=>d.dot).forEach(({at:{x:d,y:P}})=>$(d-7,P-7,14,14)),C.crossed=ko(s.flatMap(d=>d(Z,E)).filter(d=>O(d.x,d.y,0,0))),
r.forEach(({element:d})=>{M.has(d)||(d.dataset.side="none")}),x.sort((d,P)=>Number(P.dot)-Number(d.dot)||P.rank-d.rank)}function I(){let{crossed:Z,zoom:E}=C;x.filter(
_=>_.dot).forEach(({element:_,at:g,rank:T,w:M,h:d})=>{let P=[["right",g.x+9,g.y-d/2],["left",g.x-9-M,g.y-d/2],["above",g.x-M/2,g.y-9-d],["below",g.x-M/2,g.y+9]],
A=([,m,S])=>!O(m,S,M,d)||!v.free(m,S,M,d)?1/0:(N(m,S,M,d)?0:40)+Z(m,S,M,d)+(B.some(R=>Xe(R,m,S,M,d))?300:0),k=P.reduce((m,S)=>A(S)<A(m)?S:m),i=A(k)<[E<4?0:1,3,E<
3.5?30:1/0,1/0][T]?k:null;_.dataset.side=i?i[0]:"none",i&&($(i[1],i[2],M,d),v.take(i[1],i[2],M,d))})}function G(){let{crossed:Z,origin:E,zoom:_}=C,g=256*2**_;x.
filter(T=>!T.dot).forEach(({element:T,at:{x:M,y:d},reach:P,beside:A,within:k,...i})=>{let{w:m,h:S}=i,R=()=>A?3:m/2,V=()=>Mo(P).find(([U,F])=>{let Y=M+U-R(),J=d+
F-S/2;return O(Y,J,m,S)&&N(Y-2,J-2,m+4,S+4)&&!Z(Y,J,m,S,1)&&(!k||k([(M+E.x)/g,(d+E.y)/g],[(Y+E.x)/g,(J+2+E.y)/g,m/g,(S-4)/g]))}),q=V();if(!q&&k){let U=T.classList.
contains("near")?.76:.95;[m,S]=[m*U,S*U],q=V(),T.classList.toggle("less",!!q)}T.dataset.side=q?"on":"none",q&&(T.style.translate=`${q[0]}px ${q[1]}px`,$(M+q[0]-
R()-3,d+q[1]-S/2-3,m+6,S+6))})}let W=()=>!l&&t.getZoom()===C.zoom&&t.getPixelBounds().getTopLeft().equals(C.origin);return[()=>{l||z()},...[I,...e.map(Z=>()=>Z(
C)),G].map(Z=>()=>{W()&&Z()})]}return{addLabel:a,layout:()=>u().forEach(f=>f()),placing:u,onLayout:f=>{e.push(f)},addInk:f=>{s.push(f)}}}var So=12,Ao=1.2,$o=3;function Co(){let{_draw:t,_fillStroke:o}=lt(L.Canvas.prototype),n=lt(L.Canvas).extend({_draw(){t.call(this),this._ctx.globalCompositeOperation=
"destination-out",this._within=!0,t.call(this),this._within=!1,this._ctx.globalCompositeOperation="source-over"},_fillStroke(r,e){let{options:s}=e,{weight:a}=s;
this._within&&(s.weight=Math.max(a-2*Ao,0)),o.call(this,r,e),s.weight=a}});return new n({pane:"band-edges",padding:.1})}function en(t,o){if(!o.length)return()=>{};
t.createPane("band-edges").style.zIndex="403";let n=Co();return o.forEach(r=>{for(let e=0;r.accuracy_m&&e<r.latlngs.length-1;){let s=e+1;for(;s<r.latlngs.length-
1&&Math.abs(r.latlngs[s+1].lat-r.latlngs[e].lat)<1;)s++;let a=r.latlngs.slice(e,s+1),c={interactive:!1,noClip:!0,smoothFactor:1};r.bands.push({band:L.polyline(a,
{...c,pane:"bands",className:r.routes.length>1?"band shared":`band route-${r.routes[0]}`}),edge:L.polyline(a,{...c,renderer:n,opacity:1})}),e=s}}),(r,e)=>{let s=getComputedStyle(
document.documentElement),a=t.getSize(),c=Math.min(a.x,a.y)/$o;o.forEach(l=>{let u=l.latlngs[l.latlngs.length>>1].lat,h=e(l),w=l.accuracy_m||0,y=h.length>0&&w>So*
Et(u,r),f=s.getPropertyValue(l.routes.length>1?"--soft":`--route-${l.routes[0]%14}`).trim();l.bands.forEach(({band:v,edge:B})=>{let x=v.getLatLngs(),C=(x[0].lat+
x[x.length-1].lat)/2,N=2*w/Et(C,r),[$,O]=N>c?[B,v]:[v,B];O.remove(),y?$.addTo(t).setStyle({weight:N,color:f}):$.remove()})})}}var No=520,Oo="600 11px ",To=.4;function _o(t){let o=[];return t.forEach(n=>{let r=o[o.length-1];r&&r[r.length-1].distanceTo(n[0])<8?r.push(...n):o.push([...n])}),
o}function*Bo(t,o,n){for(let r=0;r<t.length;r+=3){let e=r,s=0;for(;e+1<t.length&&s<n+14;)s+=t[e+1].distanceTo(t[e]),e++;if(s<n+14)continue;let a=t.slice(r,e+1);
a.some(c=>c.x<8||c.y<8||c.x>o.x-8||c.y>o.y-24)||a[0].distanceTo(a[a.length-1])<.96*s||(yield[a,r*6])}}var Po=(t,o,n)=>t.every(r=>!n(r.x+o.x-2,r.y+o.y-3,4,6,1));
function nn({map:t,routes:o,usersOf:n},r){let e=L.svg({pane:"along",padding:.2}).addTo(t),s=mt(document.createElement("canvas"));s.font=Oo+getComputedStyle(document.
body).fontFamily;let a=new Map,c=x=>{let C=a.get(x)??s.measureText(x).width+To*x.length;return a.set(x,C),C},l=null,u=-1,[h,w]=["",""].map(()=>L.SVG.create("g"));
lt(e)._rootGroup.append(h,w);function y(x){let C=[];return o.forEach((N,$)=>{if(!N.shown||x>=0&&$!==x)return;let O=null;N.parts.forEach(z=>{let I=x>=0?[]:n(z.leg).
filter(W=>W<$&&o[W].parts.some(Z=>Z.number===z.number&&Z.system===z.system));if(!z.system||I.length){O=null;return}let G=x>=0?z.complete:z.seen;O&&O.name===z.system?
O.seen.push(...G):C.push(O={name:z.system,r:$,seen:[...G]})})}),C.map(N=>({...N,seen:_o(N.seen)}))}function f(x,C,N,$){let O=L.SVG.create("path"),z=L.SVG.create(
"text"),I=L.SVG.create("textPath");return O.setAttribute("d","M"+N.map(({x:G,y:W})=>`${G.toFixed(1)} ${W.toFixed(1)}`).join("L")),O.setAttribute("id",C),O.setAttribute(
"class","along-path"),I.setAttribute("href",`#${C}`),I.setAttribute("startOffset","50%"),I.textContent=x,z.setAttribute("class",$),z.append(I),[O,z]}function v({
origin:x,size:C,free:N,take:$,crossed:O},z){let I=z<0?h:w;I.replaceChildren();let G=t.getPixelOrigin().subtract(x);y(z).forEach((W,Z)=>{let E=c(W.name),_=-1/0,g=0,
T=W.seen.flatMap(M=>{let d=g;return g+=6*M.length,[...Bo(M,C,E)].map(([P,A])=>({piece:P,at:d+A}))});for(let{piece:M,at:d}of T){if(d-_<No)continue;let A=M[M.length-
1].x<M[0].x?M.reverse():M,k=A[A.length-1].subtract(A[0]),i=Math.hypot(k.x,k.y),m=L.point(k.y/i,-k.x/i),S=[5,-15].find(U=>Po(A,m.multiplyBy(U+5),O))??(z>=0?5:void 0);
if(S===void 0)continue;let R=A.map(U=>U.add(m.multiplyBy(S)));if(R.slice(1).reduce((U,F,Y)=>U+F.distanceTo(R[Y]),0)<E+4)continue;let q=A.filter((U,F)=>F%2===0).
map(U=>U.add(m.multiplyBy(S+5)));z<0&&!q.every(({x:U,y:F})=>N(U-6,F-6,12,12))||(z<0&&q.forEach(({x:U,y:F})=>$(U-6,F-6,12,12)),_=d,I.append(...f(W.name,`along-${z}\
-${Z}-${d}`,R.map(U=>U.subtract(G)),`along route-${W.r}${z<0?"":" hot"}`)))}})}function B(x){u=x,w.replaceChildren(),x>=0&&l&&v(l,x),h.style.display=x>=0&&w.childElementCount?
"none":""}return r.onLayout(x=>{l=x,v(x,-1),B(u)}),B}var Ot=4,Io=20,on=6,jo=44,zo=140,Ro=8,Do=[24e5,12e5,6e5,3e5],sn=t=>Math.min(2.5+1.2*t,20),rn=t=>t.slice(1).reduce((o,n,r)=>o+n.distanceTo(t[r]),0),an=t=>L.point(
t.x+t.ox,t.y+t.oy);function ee(t,o){let n=[];return t.forEach((r,e)=>{let s=n[n.length-1],a=o(r);s&&s.value===a?s.to=e+1:n.push({value:a,from:e,to:e+1})}),n}function cn(t){
for(let o=0;o<2;o++){let n=t.map(r=>r.map(({users:e,close:s})=>s.some(a=>a.users.length>e.length||a.users.some(c=>!e.includes(c)))?[...new Set([...e,...s.flatMap(
a=>a.users)])].sort((a,c)=>a-c):e));t.forEach((r,e)=>r.forEach((s,a)=>{s.users=n[e][a]}))}t.forEach(o=>{ee(o,n=>n.users.length>1).forEach(({value:n,from:r,to:e})=>{
let s=n&&rn(o.slice(r,e).map(a=>L.point(a.x,a.y)))>=Io;for(let a=r;a<e;a++){let c=0,l=0;for(let u=Math.max(r,a-on);u<Math.min(e,a+on+1);u++,l++)c+=o[u].users.length;
o[a].count=s?Math.round(c/l):0}})})}function ln({map:t,routes:o},n){o.length&&["trunk-edges","trunks"].forEach((h,w)=>{t.createPane(h).style.zIndex=String(404+w)});
let r=new Map,e=[],s=new Map;function a(h){n.visit(()=>{for(let w of Do)if(n.frame(h.toBounds(w)),t.getZoom()>=Ot)return;t.setView(h,Ot,{animate:!1})})}function c(h){
let w=r.get(h);if(w)return w;let y=sn(h),f={pane:"trunks",interactive:!1,smoothFactor:0},v=L.polyline([],{pane:"hits",className:"hit",weight:Math.max(y,18),smoothFactor:0,
bubblingMouseEvents:!1});v.on("click",x=>a(x.latlng)),v.on("mouseover",()=>n.highlight(-1));let B=[L.polyline([],{...f,pane:"trunk-edges",className:"trunk-edge",
weight:y+3}),L.polyline([],{...f,className:"trunk",weight:y}),v];return r.set(h,B),B}function l(h){e=[];let w=new Map;o.forEach(({shown:y,dots:f})=>{y&&(ee(f,v=>v.
count).forEach(({value:v,from:B,to:x})=>{if(!v)return;let C=f.slice(Math.max(B-1,0),x+1).map(an),N=w.get(v)||[];w.set(v,N),N.push(L.LineUtil.simplify(C,.4).map(
$=>t.unproject($,h)))}),ee(f,v=>v.count?v.users.join():"").forEach(({value:v,from:B,to:x})=>{v&&e.push({points:f.slice(B,x).map(an),users:f[B].users})}))}),w.forEach(
(y,f)=>c(f).forEach(v=>v.setLatLngs(y).addTo(t))),r.forEach((y,f)=>{w.has(f)||y.forEach(v=>v.remove())})}function u(h,w){let y=s.get(h);if(y)return y;let f=b("b\
utton","trunk-count",`${w.length} routes`);f.type="button",f.setAttribute("aria-label",`${w.length} routes: show them apart`),f.title=`Their numbers: ${w.map(x=>x+
1).join(", ")}`;let B={marker:L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:"trunk-holder",html:f,iconSize:[0,0]})}),button:f,open:()=>{}};
return L.DomEvent.disableClickPropagation(f),f.addEventListener("keydown",x=>x.stopPropagation()),f.addEventListener("click",()=>B.open()),B}return n.onLayout(({
zoom:h,origin:w,size:y,free:f,take:v})=>{let B=new Map,x=new Map,C=e.map(({points:N,users:$})=>({users:$,points:N.map(O=>O.subtract(w)).filter(({x:O,y:z})=>O>40&&
z>14&&O<y.x-40&&z<y.y-30)})).map(N=>({...N,length:rn(N.points)})).filter(({length:N})=>N>=jo).sort((N,$)=>$.users.length-N.users.length||$.length-N.length);for(let{
points:N,users:$}of C){if(B.size>=Ro)break;let O=$.join(),z=x.get(O)||[],I=62,G=22,W=[.5,.4,.6,.3,.7,.2,.8].map(g=>N[Math.floor(g*N.length)]).find(g=>f(g.x-I/2,
g.y-G/2,I,G)&&z.every(T=>T.distanceTo(g)>zo));if(!W)continue;v(W.x-I/2,W.y-G/2,I,G),x.set(O,[...z,W]);let Z=`${O} ${z.length}`,E=u(Z,$),_=t.unproject(W.add(w),h);
E.open=()=>a(_),E.marker.setLatLng(_).addTo(t),B.set(Z,E)}s.forEach(({marker:N,button:$},O)=>{B.has(O)||($===document.activeElement&&t.getContainer().focus({preventScroll:!0}),
N.remove())}),s=B}),n.addInk((h,w)=>e.flatMap(({points:y,users:f})=>{let v=sn(f.length)/3;return y.map(B=>B.subtract(w)).flatMap(({x:B,y:x})=>[{x:B,y:x},{x:B-v,
y:x-v},{x:B+v,y:x+v}])})),{draw:l}}var Fo=5,Zo=5,un=18,Go=4e4,Ut=t=>t.km??NaN;function Uo(t,o,n){let r=[t[0]];for(let e=1;e<t.length;e++){let s=t[e-1],a=t[e],c=L.LineUtil.clipSegment(s,a,n);if(c){
let[l,u]=c,h=Math.max(Math.ceil(l.distanceTo(u)/o),1),w=s.distanceTo(a)||1;for(let y=0;y<=h;y++){let f=l.multiplyBy(1-y/h).add(u.multiplyBy(y/h));f.km=Ut(s)+(Ut(
a)-Ut(s))*s.distanceTo(f)/w,r.push(f)}}r.push(a)}return r.filter((e,s)=>!s||e.x!==r[s-1].x||e.y!==r[s-1].y)}function qo(t,o,n){let r=[],e=null;for(let s=1;s<t.length;s++){
let a=L.LineUtil.clipSegment(t[s-1],t[s],n);if(!a)continue;let[c,l]=a,u=Math.max(Math.ceil(c.distanceTo(l)/o),1);(!e||!e.equals(c))&&r.push([c]);for(let h=1;h<=
u;h++)r[r.length-1].push(c.multiplyBy(1-h/u).add(l.multiplyBy(h/u)));e=l}return r}function Vo(t){let o=[0];for(let n=1;n<t.length;n++)o.push(o[n-1]+Math.hypot(t[n].
x-t[n-1].x,t[n].y-t[n-1].y));for(let n=0,r=0,e=0,s=0,a=0;n<t.length;n++){for(;e<t.length&&o[e]<=o[n]+un;)s+=t[e].mx,a+=t[e].my,e++;for(;o[r]<o[n]-un;)s-=t[r].mx,
a-=t[r].my,r++;t[n].ox=s/(e-r),t[n].oy=a/(e-r)}}function ne(t){if(!t.metres){let o=t.metres=[0];t.latlngs.slice(1).forEach((n,r)=>o.push(o[r]+Bt(t.latlngs[r],n).
m))}return t.metres}function fn({leg:t,from_km:o,backwards:n},r){let e=ne(t),s=e[e.length-1],a=s?t.km*r/s:0;return o+(n?t.km-a:a)}function dn({map:t,data:o},n){
let r=o.legs.map(E=>({...E,latlngs:E.line,bands:[]})),e=E=>[E.casing,E.line,E.over,E.hit].flatMap(_=>_||[]),s=o.routes.map((E,_)=>{let g=0,T=E.legs.map(([k,i],m)=>{
let S=r[k],R=E.standings[m]||"",V=S.schematic?"schematic":S.modelled?"modelled":"known",q=`${S.medium} ${V} route-${_} ${R}`.trim(),U={interactive:!1,smoothFactor:0,
weight:S.medium==="land"?4:2.5},F={leg:S,number:k,backwards:i,system:E.systems[m],from_km:g,plain:[],dots:[],points:[],apart:[],seen:[],complete:[],casing:L.polyline(
[],{...U,pane:"casings",className:`casing ${q}`}),line:L.polyline([],{...U,pane:"lines",className:`line ${q}`}),over:R==="gone"?L.polyline([],{...U,pane:"lines",
className:`over ${q}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${q}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return g+=S.km,F.hit.on("cli\
ck",Y=>{n.openRoute(n.routeNear(Y.latlng)||{r:_,part:F},Y.latlng)}),F.hit.on("mousemove",Y=>n.highlight((n.routeNear(Y.latlng)||{r:_}).r)),F.hit.on("mouseout",()=>n.
highlight(-1)),F}),M=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${_}`,html:String(_+1),iconSize:[20,20]})}).on("c\
lick",()=>n.open("route",_,M.getLatLng())),d=L.layerGroup(T.flatMap(e)),P=L.latLngBounds(T.flatMap(k=>k.leg.latlngs));return{parts:T,label:M,group:d,bounds:P,shown:!0,
away:!1,since:E.since,until:E.until,dots:[],wanted:!0}}),a=E=>E.routes.filter(_=>s[_].shown),c=E=>!n.only||n.only.includes(E),l=new Map,u=new Set,h=en(t,r);function w(E){
h(E,_=>a(_).filter(g=>(u.size?u.has(g):c(g))&&!n.failed.has(g)))}let y=null;function f(E,_){E.forEach(({route:d,r:P})=>d.parts.forEach(A=>{let k=o.comparison&&P<
o.comparison.paired?ne(A.leg):null,i=L.LineUtil.simplify(A.leg.latlngs.map((m,S)=>{let R=t.project(m,_);return k&&(R.km=fn(A,k[S])),R}),.8);A.plain=A.backwards?
i.reverse():i}));let g=t.getPixelBounds(),T=g.getSize().multiplyBy(.7),M=L.bounds(g.getTopLeft().subtract(T),g.getBottomRight().add(T));y=M,E.forEach(({route:d,
r:P})=>{let A=d.dots=d.parts.flatMap(k=>Uo(k.plain,6,M).map(i=>({x:i.x,y:i.y,km:Ut(i),r:P,part:k,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[P],close:[],count:0})));A.
forEach((k,i)=>{let m=A[Math.max(i-1,0)],S=A[Math.min(i+1,A.length-1)],R=Math.hypot(S.x-m.x,S.y-m.y)||1;k.dx=(S.x-m.x)/R,k.dy=(S.y-m.y)/R})})}function v(E,_){let g=Zo+
2,T=new Map,M=(k,i)=>Math.floor(k/g)*67108864+Math.floor(i/g),d=k=>_?!n.failed.has(k):c(k),P=E.filter(({r:k})=>d(k));P.forEach(({route:k})=>k.dots.forEach(i=>{let m=M(
i.x,i.y),S=T.get(m);S?S.push(i):T.set(m,[i])}));let A=E.reduce((k,{route:i})=>k+i.dots.length,0)<=Go;P.forEach(({route:k,r:i})=>k.dots.forEach(m=>{let S=new Map(
[[i,m]]);for(let et=0;A&&et<9;et++){let nt=m.x+(Math.floor(et/3)-1)*g,ot=m.y+(et%3-1)*g;for(let X of T.get(M(nt,ot))||[]){if(X.r===i)continue;let it=Math.hypot(
X.x-m.x,X.y-m.y),Tt=S.get(X.r);it>g||Math.abs(X.dx*m.dx+X.dy*m.dy)<.8||(!Tt||it<Math.hypot(Tt.x-m.x,Tt.y-m.y))&&S.set(X.r,X)}}let R=a(m.part.leg).filter(d),V=[...new Set(
[...S.keys(),...R])].sort((et,nt)=>et-nt);if(V.length<2)return;let q=[...S.values()],U=S.get(V[0])||m;_&&Object.assign(m,{users:V,close:q});let F=_?V.filter(et=>u.
has(et)):V,Y=R.includes(V[0])&&!S.has(V[0])?O(V[0],m.part):1,J=Math.min(Fo,Math.max(3.6,24/F.length),80/F.length)*Y,Q=F.includes(i)?(F.indexOf(i)-(F.length-1)/2)*
J:0,K=q.reduce((et,nt)=>[et[0]+nt.x/q.length,et[1]+nt.y/q.length],[0,0]);m.mx=K[0]-m.x-U.dy*Q,m.my=K[1]-m.y+U.dx*Q})),_&&cn(P.map(({route:k})=>k.dots))}n.choose=
(E,_)=>{let g=[...u].join();l.set(E,_),u=new Set([...l.values()].flat().sort((T,M)=>T-M)),g!==[...u].join()&&(t.getZoom()<Ot?n.redraw():w(t.getZoom()))};let B=-1;
function x(E){let _=t.getZoom(),g=B===E||u.has(E);s[E].parts.forEach(T=>{let M=(g?[T.points]:T.apart).map(d=>L.LineUtil.simplify(d,.4).map(P=>t.unproject(P,_)));
e(T).forEach(d=>d.setLatLngs(M))})}let C=ln({map:t,routes:s},n);function N(E){let _=s.map((g,T)=>({route:g,r:T})).filter(({route:g})=>g.shown);f(_,E),v(_,E<Ot),
_.forEach(({route:g,r:T})=>{Vo(g.dots),g.parts.forEach(M=>{M.dots=[]}),g.dots.forEach(M=>M.part.dots.push(M)),g.parts.forEach(M=>{M.points=M.dots.map(d=>L.point(
d.x+d.ox,d.y+d.oy))}),g.parts.forEach((M,d)=>{let P=g.parts[d+1],A=P?[...M.dots,P.dots[0]]:M.dots;M.points=A.map(k=>L.point(k.x+k.ox,k.y+k.oy)),M.apart=[[]],A.forEach(
(k,i)=>{let m=M.apart[M.apart.length-1];!k.count||i&&!A[i-1].count?m.push(M.points[i]):m.length&&M.apart.push([])}),M.apart=M.apart.filter(k=>k.length>1)}),x(T)}),
C.draw(E),$.forEach(g=>g(E))}let $=[];n.onLines=E=>{$.push(E)};function O(E,_){let g=s[E].parts.find(T=>T.number===_.number);return g&&g.backwards!==_.backwards?
-1:1}n.routeNear=(E,_=10)=>{let g=t.project(E,t.getZoom()),T=null,M=_;return s.forEach((d,P)=>{d.shown&&d.parts.forEach(A=>{for(let k=1;k<A.points.length;k++){let i=L.
LineUtil.pointToSegmentDistance(g,A.points[k-1],A.points[k]);i<M&&(M=i,T={r:P,part:A})}})}),T},n.addInk((E,_)=>{let g=L.bounds(_,_.add(t.getSize())),T=M=>qo(M,6,
g).map(d=>d.map(P=>P.subtract(_)));return s.flatMap((M,d)=>M.shown?M.parts.flatMap(P=>(P.complete=T(P.points),P.seen=u.has(d)?P.complete:P.apart.flatMap(T),P.seen.
flat())):[])});let z=[.5,.4,.6,.3,.7,.2,.8,.1,.9];n.onLayout(({zoom:E,origin:_,size:g,free:T,take:M})=>{s.forEach(d=>{if(d.label.remove(),!d.shown)return;let P=d.
parts.flatMap(i=>i.seen.map(m=>({piece:m,users:m.length?a(i.leg).length:0})));P.sort((i,m)=>i.users-m.users||m.piece.length-i.piece.length);let k=P.flatMap(({piece:i})=>z.
map(m=>i[Math.floor(m*i.length)])).find(({x:i,y:m})=>i>14&&m>14&&i<g.x-14&&m<g.y-14&&T(i-11,m-11,22,22));k&&(M(k.x-11,k.y-11,22,22),d.label.setLatLng(t.unproject(
k.add(_),E)).addTo(t))})});let I=nn({map:t,routes:s,usersOf:a},n);n.highlight=E=>{if(E===B)return;let _=B;B=E,t.getZoom()<Ot&&[_,E].forEach(g=>{s[g]?.shown&&x(g)}),
document.documentElement.classList.toggle("has-hot",E>=0),document.querySelectorAll(".hot").forEach(g=>g.classList.remove("hot")),I(E),E>=0&&document.querySelectorAll(
`.route-${E}`).forEach(g=>g.classList.add("hot"))};let G=E=>{if(E instanceof SVGPathElement)return-2;let _=E instanceof Element&&E.closest("[class*=route-], [da\
ta-route]");if(!_)return-1;let g=/(?:^| )route-(\d+)(?: |$)/.exec(_.getAttribute("class")||"");return Number(g?g[1]:_.getAttribute("data-route")||-1)};["mouseov\
er","focusin"].forEach(E=>document.addEventListener(E,_=>{let g=G(_.target);g>-2&&n.highlight(g)})),document.addEventListener("focusout",()=>n.highlight(-1)),n.
kpAt=({part:E},_)=>{let{leg:g}=E,T=ne(g),M=t.project(_,t.getZoom()),d=g.latlngs.map(k=>t.project(k,t.getZoom())),P=1/0,A=0;for(let k=1;k<d.length;k++){let[i,m]=[
d[k-1],d[k]],S=m.subtract(i),R=S.x**2+S.y**2,V=M.subtract(i),q=R?Math.min(Math.max((V.x*S.x+V.y*S.y)/R,0),1):0,U=M.distanceTo(i.add(S.multiplyBy(q)));U<P&&(P=U,
A=T[k-1]+q*(T[k]-T[k-1]))}return fn(E,A)},n.openRoute=(E,_)=>{let g=n.open("route",E.r,_,E.part.number),{leg:T}=E.part,M=T.accuracy_m===null?NaN:T.accuracy_m/1e3,
d=M>0?Math.min(2,1-Math.floor(Math.log10(2*M))):2,P=10**-d,A=Math.max(0,d),k=(Math.round(n.kpAt(E,_)/P)*P).toLocaleString("en",{minimumFractionDigits:A,maximumFractionDigits:A}),
i=Number.isNaN(M)?"accuracy not known":`± ${M} km`,m=b("p","kp",b("b","",`KP ${k} km`),` along the route from its start, ${i}. ${n.hereLines(_).join(". ")}.`);
return ft(g,"h2").after(m),g};let W=E=>document.querySelector(`[data-route="${E}"]`);function Z(E,_){let g=E.wanted&&!E.away,T=W(_);if(T){let M=T.querySelector(
"input");M&&(M.checked=E.wanted),T.classList.toggle("off",!g),ft(T,".when").textContent=E.away?` (not in ${n.year})`:""}E.shown!==g&&(E.shown=g,g?E.group.addTo(
t):E.group.remove())}n.routes=s,n.legs=r,s.forEach((E,_)=>{E.group.addTo(t);let g=W(_),T=g&&ft(g,".go"),M=T?.textContent??`Route ${_+1}`,d=n.addLayer({key:`rout\
e-${_}`,title:M,parent:"routes",show:k=>{E.wanted=k,Z(E,_)},mark:()=>b("span",`number route-${_}`,String(_+1))}),P=()=>{n.open("route",_,null),n.visit(()=>n.frame(
E.bounds))};n.addSearch({names:[M,T?.title],kind:`route ${_+1}`,open:P});let A=g&&g.querySelector("input");A&&A.addEventListener("change",()=>d.set(A.checked)),
T&&T.addEventListener("click",P)}),n.onYear(E=>s.forEach((_,g)=>{_.away=E!==null&&(_.since!==null&&E<_.since||_.until!==null&&E>_.until),Z(_,g)}),s.flatMap(E=>[
E.since,E.until])),n.onDraw(N),t.on("moveend",()=>{let E=t.getPixelBounds();y&&!y.contains(E)&&N(t.getZoom())}),n.onDraw(w)}function hn(t,o,n,r){let e=t.getContainer(),s=st("panel-toggle"),a=st("card"),c=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),l=L.control.zoom().addTo(t),
u=()=>document.body.classList.contains("comparing"),h=!0,w=0;function y(){let Z=!a.hidden,E=h&&!Z;s.setAttribute("aria-expanded",String(E)),st("panel-body").hidden=
!E,o.classList.toggle("closed",!E&&!Z),o.classList.toggle("carded",Z),e.parentElement?.parentElement?.classList.toggle("covered",E||Z),cancelAnimationFrame(w),w=
requestAnimationFrame(r)}function f(Z){h=Z,Z&&I.close(),y()}s.addEventListener("click",()=>f(s.getAttribute("aria-expanded")!=="true"));function v(){let{width:Z,
height:E}=o.getBoundingClientRect(),_=o.classList.contains("closed"),g=t.attributionControl.getContainer()?.offsetHeight??0;if(!pt())return o.getBoundingClientRect().
left>=e.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,g+24]}:_?{paddingTopLeft:[76,E+34],paddingBottomRight:[60,g+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[Z+60,50]};let T=e.getBoundingClientRect(),M=_?null:o.getBoundingClientRect(),d=M&&M.top<T.top+40,P=M&&!d?Math.max(T.bottom-M.top,0)+14:
g+62,A=d?Math.max(T.right-M.left,0)+20:30,k=e.clientHeight<330;return{paddingTopLeft:[30,k||!_?20:E+26],paddingBottomRight:[Math.min(A,T.width/2),Math.min(k?56:
P,T.height*.6)]}}function B(Z){t.fitBounds(Z,{...v(),animate:!1})}let x=null,C=()=>({at:t.getCenter(),zoom:t.getZoom()}),N=()=>{let Z=C();return x!==null&&Z.zoom===
x.to.zoom&&t.project(Z.at).distanceTo(t.project(x.to.at))<2};function $(Z){cancelAnimationFrame(w),requestAnimationFrame(()=>setTimeout(()=>{let E=N()&&x?x.from:
C();t.fire("visit"),Z(),x={from:E,to:C()}}))}function O(){if(!x||!N())return!1;let{from:Z}=x;return x=null,t.fire("visit"),t.setView(Z.at,Z.zoom,{animate:!1}),!0}
function z(){let{paddingTopLeft:Z,paddingBottomRight:E}=v();t.options.minZoom=0;let _=t.getBoundsZoom(n.bounds,!1,L.point(Z[0]+E[0],Z[1]+E[1])),g=Math.floor(4*Math.
min(t.getBoundsZoom(n.window,!0),_))/4;t.getZoom()<g&&t.setZoom(g,{animate:!1}),t.setMinZoom(g)}let I=Ho(t,a,y);function G(){c.setPosition("bottomleft"),l.setPosition(
pt()?"bottomright":"bottomleft"),f(!pt()&&!u())}let W=t.attributionControl.getContainer();return W?.addEventListener("click",Z=>{Z.target instanceof Element&&Z.
target.closest("a")||W.classList.toggle("open")}),G(),me(G),B(n.bounds),{expand:f,frame:B,visit:$,back:O,limit:z,card:I.open,closeCard:I.close}}function Ho(t,o,n){
let r=ft(o,".card-body"),e=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),s=null;function a(){if(!s)return!1;let{gone:l,from:u}=s,
h=o.contains(document.activeElement);return s=null,e.remove(),o.hidden=!0,r.replaceChildren(),l(),n(),u&&u.isConnected&&h&&u.focus({preventScroll:!0}),!0}function c(l,u,h=()=>{}){
let w=document.activeElement,y=o.contains(w),f=w===document.body?null:w,v=y&&s?s.from:f,B=y||!!(v&&v.matches(":focus-visible")),x=s;return s=null,x?.gone(),s={gone:h,
from:v},r.replaceChildren(l),r.scrollTop=0,u?e.setLatLng(u).addTo(t):e.remove(),o.hidden=!1,n(),B&&o.focus({preventScroll:!0}),l}return{open:c,close:a}}var oe=[We,dn,Te,Be,je],Wo=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],se=null,ae=null,re=null;lt(window).$||=t=>{let o=document.createElement("template");return o.innerHTML=
String(t).trim(),[o.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),lt(L.PosAnimation).include({run(t,o){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,o),this.fire("step").fire("end")}}));
function Yo(t){let{crs:o=L.CRS.EPSG3857}=t.options;o===L.CRS.EPSG3857&&(t.project=(n,r=t.getZoom())=>{let e=L.latLng(n),s=2**r;if(e.ofLat!==e.lat||e.ofLng!==e.lng){
let{x:a,y:c}=o.latLngToPoint(e,0);Object.assign(e,{ofLat:e.lat,ofLng:e.lng,u:a,v:c})}return new L.Point((e.u||0)*s,(e.v||0)*s)})}async function pn(t){Ke(document.
body);let o=JSON.parse(st("data").dataset.view||""),n=t.getContainer(),r=st("panel");Wo.forEach(([w,y])=>{t.createPane(w).style.zIndex=String(y)}),n.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),Yo(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(st("credits").innerHTML),n.setAttribute("role","application"),n.setAttribute("aria-roledescri\
ption","map");let e=!1,{layout:s,...a}=tn(t,r),{limit:c,...l}=hn(t,r,o,()=>{e&&s()});o.icon&&(delete lt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
o.icon));let u=Qo(t,{...a,...l,layout:s},()=>e);t.setMaxBounds(o.window),c(),t.on("resize",c),n.setAttribute("aria-busy","true");let h={map:t,box:n,panel:r,...await Jo(
o,n)};for(let w of oe)await w(h,u),await ct();e=!0;for(let w of u.drawing())w(),await ct();n.removeAttribute("aria-busy"),Ko(t,u),[se,ae,re]=[t,h,u]}function Ko(t,{
redraw:o,layout:n,placing:r,drawing:e}){let s=t.getContainer(),a=!1,c=0;function l([u,...h]){cancelAnimationFrame(c),c=requestAnimationFrame(()=>{c=0,u(),h.length?
l(h):s.classList.remove("unplaced")})}t.on("zoomanim dragstart visit",()=>{a=!0}),t.on("zoomend",()=>{a?s.classList.add("unplaced"):o()}),t.on("moveend",()=>{a?
l(s.classList.contains("unplaced")?e():r()):n(),a=!1}),t.on("viewreset",()=>{c||n()})}async function Jo(t,o){try{let n=[];for(let c of["ground","data"])n.push(await Ge(
st(c).textContent||"",(l,u)=>new L.LatLng(l,u))),await ct();let[r,e]=n,{features:s,...a}=e;return await ct(),{data:{...a,...t},ground:r,features:Ue(s)}}catch(n){
let r=b("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. The text beside the map i\
s valid.");throw r.setAttribute("role","alert"),o.append(r),n}}function Qo(t,o,n){let r=[],e=[],s=!1,a=()=>[...r.map(h=>()=>h(t.getZoom())),...o.placing()],c=()=>a().
forEach(h=>h());function l(){!n()||s||(c(),e.forEach(h=>h()),u.state.changed())}let u={...o,redraw:c,drawing:a,year:null,only:null,failed:new Set,layers:[],entries:[],
years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(h,w,y)=>{u.state.entries.set(h,{get:w,set:y})}},depthAt:()=>null,paintNow:()=>{},
routeNear:()=>null,kpAt:()=>NaN,openRoute:(h,w)=>u.open("route",h.r,w),highlight:()=>{},choose:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],
open:(h,w,y)=>u.card(b("div"),y),show:()=>{},find:()=>[],onDraw:h=>{r.push(h)},onLayers:h=>{e.push(h)},addSearch:h=>{u.entries.push(h)},onYear:(h,w=[])=>{u.years.
push(h),w.forEach(y=>u.dates.add(y))},together(h){let w=s;s=!0,h(),s=w,l()},addLayer({key:h,title:w,group:y,shown:f=!0,parent:v="",count:B=null,show:x=null,mark:C=null}){
let N={key:h,title:w,parent:v,count:B,mark:C,first:f,shown:!1,set($){N.shown!==$&&(N.shown=$,y&&($?y.addTo(t):y.remove()),x&&x($),l())}};return u.layers.push(N),
N.set(f),N}};return u}oe.splice(-1,0,ve);return kn(Xo);})();
