var cableroute=(()=>{var Ce=Object.defineProperty;var So=Object.getOwnPropertyDescriptor;var Co=Object.getOwnPropertyNames;var Ao=Object.prototype.hasOwnProperty;var Oo=(t,e)=>{for(var o in e)Ce(t,o,{get:e[o],enumerable:!0})},No=(t,e,o,a)=>{if(e&&typeof e=="object"||typeof e=="function")for(let n of Co(e))!Ao.call(t,n)&&
n!==o&&Ce(t,n,{get:()=>e[n],enumerable:!(a=So(e,n))||a.enumerable});return t};var To=t=>No(Ce({},"__esModule",{value:!0}),t);var Ra={};Oo(Ra,{given:()=>Qe,map:()=>Xe,shared:()=>tn,start:()=>$o});var on=window.matchMedia("(max-width: 760px), (max-height: 480px)"),Mt=()=>on.matches,sn=t=>on.addEventListener("change",t);function pt(t){let e=document.getElementById(
t);if(!e)throw new Error(`the page has no ${t}`);return e}function St(t,e){let o=t.querySelector(e);if(!o)throw new Error(`the page has no ${e}`);return o}function p(t,e,...o){
let a=document.createElement(t);return e&&(a.className=e),a instanceof HTMLButtonElement&&(a.type="button"),a.append(...o),a}var Lt=()=>new Promise(t=>{setTimeout(
t)});function Bt(t){let e=t.getContext("2d");if(!e)throw new Error("this browser paints on no canvas");return e}var mt=t=>t,Vt=(t,e)=>40075016686e-3*Math.cos(t*
Math.PI/180)/(256*2**e);function st(t,e){return Object.entries(e).forEach(([o,a])=>t.setAttribute(o,String(a))),t}function ct(t,e,...o){let a=document.createElementNS(
"http://www.w3.org/2000/svg",t);return a.append(...o),st(a,e)}var ae=t=>ct("svg",{viewBox:"0 0 24 24","aria-hidden":!0},ct("path",{d:t})),re=t=>t.slice(1).reduce(
(e,o,a)=>e+o.distanceTo(t[a]),0);function an({things:t,order:e},o,a){if(!t.length)return;let n=pt("cross-out"),s=pt("crossed-out"),r=pt("failing-said"),i=p("style"),c=t.map(({name:y},w)=>{let S=p(
"option","",y);return S.dir="auto",S.value=String(w),S});new Set(t.map(({kind:y})=>y)).forEach(y=>{let w=p("optgroup","",...c.filter((S,v)=>t[v].kind===y));w.label=
y,n.append(w)}),document.head.append(i);let u=[],h=y=>u.filter(w=>t[w].routes.includes(y)),d=y=>y.flatMap((w,S)=>[...S?[", "]:[],p("bdi","",w)]);function m(){o.
forEach((y,w)=>{let S=h(w).map(M=>t[M].name),v=St(y,".words");y.classList.toggle("failed",S.length>0),v.querySelector(".fails")?.remove(),S.length&&v.append(p("\
small","fails",p("span","","fails:")," ",...d(S)))})}function f(){s.replaceChildren(...u.map(y=>{let w=p("button","crossed",p("bdi","",t[y].name));return w.setAttribute(
"aria-label",`Put back ${t[y].name}`),w.addEventListener("click",()=>{$(u.filter(S=>S!==y)),n.focus()}),w}))}function b(){let y=e.filter(S=>!h(S).length),[w]=y;
r.textContent=u.length?y.length?`${y.length} of ${o.length} routes are left, route ${w+1} the shortest; a new search may find others.`:"No route of the table is\
 left; a new search may find others.":""}function $(y){u=y,n.value="",c.forEach((v,M)=>{v.disabled=u.includes(M)});let w=o.map((v,M)=>M).filter(v=>h(v).length),
S=v=>w.map(M=>`main ${v}.route-${M}`).join(",");i.textContent=w.length?`${S("path.line")},${S("path.over")},${S("path.casing")}{stroke-opacity:.14}${S("text.alo\
ng")},${S(".number.on-map")}{opacity:.35}`:"",a.failed=new Set(w),m(),f(),b(),a.redraw(),a.state.changed()}pt("to-failing").addEventListener("click",()=>{pt("fa\
iling").scrollIntoView(),n.focus({preventScroll:!0})}),n.addEventListener("change",()=>{n.value&&$([...u,Number(n.value)])}),a.state.add("without",()=>u.map(y=>encodeURIComponent(
t[y].id)).join(","),y=>{let w=y.split(",").map(S=>{try{return decodeURIComponent(S)}catch{return""}});$(t.map((S,v)=>v).filter(S=>w.includes(t[S].id)))})}var Zt=.0033528106647474805,Qt=6378137*(1-Zt),_o=63710088e-1,jt=t=>t*Math.PI/180,ge=t=>t*180/Math.PI;function rn(t){let e=t*(40680631590769-Qt*Qt)/(Qt*Qt);return[
1+e/16384*(4096+e*(-768+e*(320-175*e))),e/1024*(256+e*(-128+e*(74-47*e)))]}var cn=(t,e,o,a)=>t*e*(a+t/4*(o*(2*a**2-1)-t/6*a*(4*e**2-3)*(4*a**2-3)));function ln(t,e,o,a,n,s,r){
let i=Zt/16*e*(4+Zt*(4-3*e));return t+(1-i)*Zt*o*(a+i*n*(r+i*s*(2*r**2-1)))}function ie(t,e){let o=Math.round((e.lng-t.lng)/360)*360,a=jt(e.lng-t.lng-o),n=Math.
atan((1-Zt)*Math.tan(jt(t.lat))),s=Math.atan((1-Zt)*Math.tan(jt(e.lat))),[r,i,c,u]=[Math.sin(n),Math.cos(n),Math.sin(s),Math.cos(s)],h=a;for(let m=0;m<100;m++){
let f=Math.sin(h),b=Math.cos(h),$=u*f,y=i*c-r*u*b,w=Math.hypot($,y),S=r*c+i*u*b;if(w<1e-15&&S>0)return{m:0,bearing:0,exact:!0};let v=Math.atan2(w,S),M=w?i*u*f/w:
0,z=1-M**2,B=z>1e-12?S-2*r*c/z:0,F=ln(a,z,M,v,w,S,B);if(Math.abs(F)>Math.PI+1e-9)break;if(Math.abs(F-h)<1e-12){let[Y,et]=rn(z);return{m:Qt*Y*(v-cn(et,w,S,B)),bearing:(ge(
Math.atan2($,y))+360)%360,exact:!0}}h=F}let d=Math.sin(jt(e.lat-t.lat)/2)**2+Math.cos(jt(t.lat))*Math.cos(jt(e.lat))*Math.sin(a/2)**2;return{m:2*_o*Math.asin(Math.
sqrt(Math.min(d,1))),exact:!1,bearing:(ge(Math.atan2(u*Math.sin(a),i*c-r*u*Math.cos(a)))+360)%360}}function Po(t,e,o){let a=(1-Zt)*Math.tan(jt(t.lat)),n=1/Math.
hypot(1,a),s=a*n,r=Math.sin(jt(e)),i=Math.cos(jt(e)),c=Math.atan2(a,i),u=n*r,h=1-u**2,[d,m]=rn(h),f=o/(Qt*d),b=f;for(let B=0,F=!1;B<100&&!F;B++){let Y=f+cn(m,Math.
sin(b),Math.cos(b),Math.cos(2*c+b));F=Math.abs(Y-b)<1e-13,b=Y}let $=Math.sin(b),y=Math.cos(b),w=Math.cos(2*c+b),S=s*$-n*y*i,v=Math.atan2(s*y+n*$*i,(1-Zt)*Math.hypot(
u,S)),M=Math.atan2($*r,n*y-s*$*i),z=ln(0,h,u,b,$,y,w);return{lat:ge(v),lng:t.lng+ge(M-z)}}function ye(t,e){let{m:o,bearing:a}=ie(t,e),n=Math.max(1,Math.min(200,
Math.ceil(o/5e4))),s=t.lng;return[t,...Array.from({length:n},(r,i)=>{let c=i+1<n?Po(t,a,o*(i+1)/n):e;return s=c.lng+360*Math.round((s-c.lng)/360),{lat:c.lat,lng:s}})]}var Bo=t=>{let e=[...t];return e.length>90?`${e.slice(0,89).join("")}…`:t},ce=t=>t.replace(/^[+−]/,e=>e==="+"?"−":"+"),Io=t=>p("span",`number route-${t}`,
String(t+1));function un(t){let e=Io(t);return e.setAttribute("role","img"),e.setAttribute("aria-label",`Route ${t+1}`),e}var fn=(t,e)=>{let o=p("button","",t);
return o.addEventListener("click",e),o};function zo([t,e,o]){return t===null?p("td","",p("span","none",o?"not sure":"not known"),p("small","",o?`${e}; likely ${o}`:
String(e))):p("td","",p("span","figure",t),...e===void 0?[]:[p("small","",`${e} to ${o}`)])}function dn({map:t,data:e},o){if(!e.comparison)return;let a=Do(o);an(
e.comparison.failures,a,o),e.comparison.paired>1&&Ro(Fo(t,e.comparison,a,o),o)}function Ro(t,e){document.querySelectorAll("button.tile").forEach(o=>{if(!(o instanceof
HTMLElement))return;let[a,n]=(o.dataset.routes||"").split(",").map(Number);o.addEventListener("click",()=>{n===void 0?e.visit(()=>e.frame(e.routes[a].bounds)):t(
[a,n])}),n===void 0&&(["pointerenter","focus"].forEach(s=>o.addEventListener(s,()=>e.highlight(a))),["pointerleave","blur"].forEach(s=>o.addEventListener(s,()=>e.
highlight(-1))))})}function jo(t){let e=t.filter(({dataset:n})=>n.low!==void 0),o=Math.min(...e.map(({dataset:n})=>Number(n.low))),a=Math.max(...e.map(({dataset:n})=>Number(
n.high)))-o;a>0&&Number.isFinite(a)&&e.forEach(n=>{let s=p("i","bar");["low","value","high"].forEach(r=>s.style.setProperty(`--${r}`,`${100*(Number(n.dataset[r])-
o)/a}%`)),n.append(s)})}function Do(t){let e=pt("compared"),[o]=e.tBodies,a=St(e,"thead"),n=pt("compared-box"),s=[...o.rows],r=[...a.querySelectorAll("th")],i=window.
matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted"),r.forEach((m,f)=>jo(s.map(b=>b.cells[f])));let c=[0,1],u=document.
getElementById("sort-by");function h(m,f){c=[m,f];let b=w=>{if(m===0)return Number(w.dataset.route);let{value:S,low:v,high:M}=w.cells[m].dataset,z=u?.value==="l\
ow"?v??S:u?.value==="high"?M??S:S;return z===void 0?NaN:Number(z)},$=s.map(w=>({row:w,value:b(w)})).sort((w,S)=>Number.isNaN(w.value)||Number.isNaN(S.value)?Number(
Number.isNaN(w.value))-Number(Number.isNaN(S.value)):f*(w.value-S.value)),y=document.activeElement;o.append(...$.map(({row:w})=>w)),y&&o.contains(y)&&y.focus({preventScroll:!0}),
r.forEach((w,S)=>{w.hasAttribute("aria-sort")&&w.setAttribute("aria-sort",S!==m?"none":f>0?"ascending":"descending")})}r.forEach((m,f)=>{m.querySelector("button")?.
addEventListener("click",()=>{h(f,c[0]===f?-c[1]:1),t.state.changed()})}),u?.addEventListener("change",()=>{h(c[0],c[1]),t.state.changed()}),t.state.add("by",()=>!u||
u.value==="likely"?"":u.value,m=>{u&&(u.value=["low","high"].includes(m)?m:"likely")}),t.state.add("sort",()=>c[0]===0&&c[1]>0?"":`${c[1]<0?"-":""}${c[0]}`,m=>{
let f=/^(-?)(\d{1,3})$/.exec(m),b=f?Number(f[2]):0;r[b]&&r[b].hasAttribute("aria-sort")&&h(b,f&&f[1]?-1:1)}),s.forEach(m=>m.addEventListener("click",f=>{f.target instanceof
Element&&f.target.closest("button, a")||String(window.getSelection())||(t.profile.pick(Number(m.dataset.route)),t.visit(()=>t.frame(t.routes[Number(m.dataset.route)].
bounds)))}));let d=t.highlight;return t.highlight=m=>{d(m);let f=m>=0&&i.matches&&s[m];if(!f||f.matches(":hover")||f.contains(document.activeElement))return;let b=f.
getBoundingClientRect(),$=n.getBoundingClientRect(),y=$.top+a.getBoundingClientRect().height;b.top<y?n.scrollTop-=y-b.top:b.bottom>$.bottom&&(n.scrollTop+=Math.
min(b.bottom-$.bottom,b.top-y))},s}function Fo(t,e,o,a){let n=document.documentElement,s=e.paired,r=o.map(E=>E.querySelector("button.pick")),i=["pick-0","pick-1"].
map(E=>pt(E)),c=pt("pick-clear"),u=pt("pair-said"),h=pt("pair-body"),d=u.textContent||"",m=E=>St(o[E],".go").textContent||"";i.forEach(E=>E.append(...o.slice(0,
s).map((T,k)=>{let C=p("option","",`${k+1} · ${Bo(m(k))}`);return C.dir="auto",C.value=String(k),C})));let f=p("style");document.head.append(f);let b=[null,null];
function $(E,T){let[k,C]=E<T?[E,T]:[T,E],N=e.pairs[k*s-k*(k+1)/2+C-k-1];if(E<T)return N;let{apart:R}=N;return{...N,spans:[N.spans[1],N.spans[0]],apart:R&&{...R,
kp:[R.kp[1],R.kp[0]],at:[R.at[1],R.at[0]]},more:N.more.map(([P,l,x])=>P===null?[null,l,x&&ce(x)]:l===void 0?[ce(P)]:[ce(P),ce(x||""),ce(l)])}}t.createPane("shar\
ed").style.zIndex="405";let y=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-edge"}),w=L.polyline([],{pane:"shared",interactive:!1,
smoothFactor:0,className:"shared-mark"}),S=L.layerGroup(),v=null;function M(E,T,k){let{dots:C}=a.routes[E],N=[],R=P=>L.point(P.x+P.ox,P.y+P.oy);for(let P=0;P<C.
length;P++){let l=C[P],x=C[P+1];l.km>=T&&l.km<=k&&N.push(R(l)),!(!x||x.km<=l.km)&&[T,k].forEach(A=>{if(A<=l.km||A>=x.km)return;let D=(A-l.km)/(x.km-l.km);N.push(
R(l).multiplyBy(1-D).add(R(x).multiplyBy(D)))})}return N}function z(E,T){let k=$(...E);return E.flatMap((C,N)=>(a.routes[C].shown?k.spans[N]:[]).map(([R,P])=>M(
C,R,P).map(l=>t.unproject(l,T)))).filter(C=>C.length)}function B(){let[E,T]=b;return E!==null&&T!==null?[E,T]:null}function F(E){let T=B();if([y,w].forEach(C=>{
T?C.addTo(t):C.remove()}),!T)return;let k=z(T,E);[y,w].forEach(C=>C.setLatLngs(k))}a.onLines(F);function Y(E,T){if(S.clearLayers(),v=null,!T)return;let k=R=>a.routes[R].
bounds.getCenter().lng,C=T.at.map(([R,P],l)=>L.latLng(R,P+360*Math.round((k(E[l])-P)/360))),N=ye(C[0],C[1]);v=L.latLngBounds(N),S.addLayer(L.polyline(N,{pane:"s\
hared",interactive:!1,className:"gap-edge",weight:6})),S.addLayer(L.polyline(N,{pane:"shared",interactive:!1,className:"gap",weight:2.5})),C.forEach(R=>S.addLayer(
L.circleMarker(R,{pane:"shared",interactive:!1,className:"gap-end",radius:9}))),S.addLayer(L.marker([(C[0].lat+C[1].lat)/2,(C[0].lng+C[1].lng)/2],{pane:"numbers",
interactive:!1,keyboard:!1,icon:L.divIcon({className:"gap-holder",iconSize:[0,0],html:p("span","gap-km",`${T.km} km`)})}))}function et(E,T){let k=[...o[E].cells].
find(C=>C.dataset.column===T);return p("td","",...[...k?k.querySelectorAll(":scope > :not(.bar)"):[]].map(C=>C.cloneNode(!0)))}function O(E){let[T,k]=E,C=$(T,k),
N=C.spans.every(X=>!X.length),R=(X,...nt)=>p("div","fact",p("dt","",X),p("dd","",...nt)),P=(X,nt)=>p("b","figure",`${X} ${nt}`),l=([X,nt,K,it],ot)=>[P(X,"km"),`\
 (${nt} %) `,p("small","",X==="0"?ot:`land ${K} km, sea ${it} km; ${ot}`)],x=p("dl","facts",R("Common section",...l(C.common_section,"the same segment of one sy\
stem, or the same trench")),R("Same corridor",...l(C.same_corridor,"lines nearer than their accuracy: not known to be apart")),...C.ends_km==="0"?[]:[R("Common \
ends",P(C.ends_km,"km")," ",p("small","","left out"))],R("Least separation",C.apart?P(C.apart.km,"km"):p("span","none","not known")," ",p("small","",C.apart?`at\
 KP ${C.apart.kp[0]} of ${T+1} and KP ${C.apart.kp[1]} of ${k+1}`:"below the accuracy of the lines somewhere"))),A=p("div","buttons");N||A.append(fn("Show what \
they share",()=>a.visit(()=>a.frame(L.latLngBounds(z(E,t.getZoom()).flat()))))),Y(E,C.apart);let D=v;D&&A.append(fn("Show where they are nearest",()=>a.visit(()=>a.
frame(D.pad(2)))));let Z=p("tr","",p("th","","Measure"),p("th","",un(T)),p("th","",un(k)),p("th","",`How much more ${k+1} has`));[...Z.cells].forEach(X=>{X.scope=
"col"});let J=p("table","differences",p("caption","unseen",`Differences between route ${T+1} and route ${k+1}`),p("thead","",Z),p("tbody","",...e.measures.map(({
key:X,title:nt},K)=>{let it=p("th","",p("bdi","",nt));it.scope="row";let ot=p("tr","",it,et(T,X),et(k,X),zo(C.more[K]));return ot.dataset.measure=X,ot}))),V=["p\
laces","groups and straits","countries"].map((X,nt)=>{let K=C.passed[nt].flatMap((it,ot)=>[...ot?[", "]:[],p("bdi","",it)]);return p("p","passed",p("b","",`Both\
 pass these ${X}: `),...K.length?K:["none known"])});pt("pair-marks").hidden=N,h.replaceChildren(x,A,J,...V),u.textContent=`Routes ${T+1} and ${k+1}: common sec\
tion ${C.common_section[0]} km, same corridor ${C.same_corridor[0]} km (${C.same_corridor[1]} %).`}function _(E,T=!0){b=E,i.forEach((R,P)=>{R.value=String(b[P]??
"")}),r.forEach((R,P)=>{R&&R.setAttribute("aria-pressed",String(b.includes(P)))}),o.forEach((R,P)=>R.classList.toggle("picked",b.includes(P)));let k=b.flatMap(R=>R??
[]),C=B(),N=!!C;if(a.only=C,a.choose("pair",k),c.hidden=!k.length,pt("pick-best").hidden=N,document.body.classList.toggle("paired",N),n.classList.toggle("has-pa\
ir",N),C){let[R,P]=C;T&&a.closeCard();let l=x=>`.has-pair:not(.has-hot) main ${x}:not(.route-${R}, .route-${P})`;f.textContent=`${["path.line","path.over","path\
.casing"].map(l).join(",")}{stroke-opacity:.16}${["text.along",".number.on-map"].map(l).join(",")}{opacity:.35}`,k.forEach(x=>a.routes[x].parts.forEach(A=>[A.casing,
A.line,A.over].forEach(D=>D?.bringToFront()))),S.addTo(t),O(C)}else f.textContent="",S.remove(),h.replaceChildren(),u.textContent=k.length?`Route ${k[0]+1} is p\
icked; pick another.`:d;if(a.redraw(),C&&T){let[R,P]=C.map(l=>a.routes[l].bounds);a.visit(()=>a.frame(L.latLngBounds(R.getSouthWest(),R.getNorthEast()).extend(P)))}
a.state.changed()}return r.forEach((E,T)=>{E&&E.addEventListener("click",()=>{let k=b.flatMap(C=>C===T?[]:C??[]);b.includes(T)?_([k[0]??null,null]):k.length?_([
k[k.length-1],T]):_([T,null])})}),i.forEach((E,T)=>E.addEventListener("change",()=>{let k=[b[0],b[1]],C=E.value===""?null:Number(E.value);C!==null&&k[1-T]===C&&
(k[1-T]=k[T]),k[T]=C,_(k)})),pt("pick-best").addEventListener("click",()=>{_(e.best),i[0].focus()}),c.addEventListener("click",()=>{_([null,null]),i[0].focus()}),
a.state.add("pair",()=>(B()||[]).map(E=>E+1).join(","),E=>{let[,T,k]=/^(\d{1,3}),(\d{1,3})$/.exec(E)||["","0","0"],C=Number(T)-1,N=Number(k)-1;C!==N&&Math.min(C,
N)>=0&&Math.max(C,N)<s?_([C,N],!1):B()&&_([null,null])}),_}var Zo='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';function Ae(t,...[e,o,a,n,s=0]){let r=p("span",`catalogue-name ${o}`,p("\
bdi","",e)),i=t.containerPointToLayerPoint([a,n]);return r.style.transform=`translate(${i.x.toFixed(1)}px, ${i.y.toFixed(1)}px)`+(s?` rotate(${s.toFixed(3)}rad)`:
""),r}function Uo(t,e){let o=[];return t.forEach(a=>{let n=[0];a.slice(1).forEach((s,r)=>n.push(n[r]+s.distanceTo(a[r])));for(let s=0,r=1;s+1<a.length;s++){for(r=
Math.max(r,s+1);r+1<a.length&&n[r]-n[s]<e;)r++;let i=a[s],c=a[r],u=i.distanceTo(c);u<e||u<.985*(n[r]-n[s])||o.push([i,c])}}),o}function pn({map:t,pane:e,partsOf:o,
nameOf:a,colourOf:n}){let s=Bt(document.createElement("canvas"));s.font=Zo;let r=new Map;function i(m){let f=r.get(m)??s.measureText(m).width;return r.set(m,f),
f}let c=m=>o(m).map(f=>f.map(b=>t.layerPointToContainerPoint(b)));function u(m,f,b,{size:$,free:y,take:w}){let S=a(m),v=i(S)+4,M=Uo(f,v),z=Math.max(1,Math.floor(
M.length/24));for(let B=0;B<M.length;B+=z){let[F,Y]=M[(B+m*7*z)%M.length];Y.x<F.x&&([F,Y]=[Y,F]);let et=F.add(Y).divideBy(2),O=Y.subtract(F),_=Math.hypot(O.x,O.
y),E=L.point(O.x/_,O.y/_),T=L.point(E.y,-E.x),k=v/5+6,C=[-2,-1,0,1,2].map(P=>et.add(E.multiplyBy(P*v/5)).subtract([v/10+3,7]));if(!C.every(({x:P,y:l})=>P>4&&l>4&&
P<$.x-60&&l<$.y-30)||!C.every(({x:P,y:l})=>y(P,l,k,14)))continue;C.forEach(({x:P,y:l})=>w(P,l,k,14));let N=et.subtract(E.multiplyBy(v/2-2)).add(T.multiplyBy(6.5)),
R=b(S,"of-system",N.x,N.y,Math.atan2(O.y,O.x));return R.style.color=n(m),R.dataset.system=String(m),R}return null}function h(m,f,b){m.map($=>{let y=c($);return{
system:$,parts:y,length:y.reduce((w,S)=>w+re(S),0)}}).sort(($,y)=>y.length-$.length).slice(0,Mt()?12:60).forEach(({system:$,parts:y})=>u($,y,f,b))}function d(m){
if(e.querySelectorAll(".lit").forEach(F=>F.remove()),e.classList.toggle("one",m!==null),m===null)return;let f=(...F)=>{let Y=Ae(t,...F);return Y.classList.add("\
lit"),e.append(Y),Y},b=t.getSize(),$=c(m);if(u(m,$,f,{size:b,free:()=>!0,take:()=>{}}))return;let w=$.flat().filter(({x:F,y:Y})=>F>4&&Y>14&&F<b.x-4&&Y<b.y-30);if(!w.
length)return;let S=a(m),v=i(S),{x:M,y:z}=w[w.length>>1],B=f(S,"of-system",Math.max(4,Math.min(M-v/2,b.x-v-8)),z-18);B.style.color=n(m),B.dataset.system=String(
m)}return{widthOf:i,nameSystems:h,nameOne:d}}var be=mt(L.Canvas).extend({_initPath(t){this._drawFirst||(this._container.style.display="",mt(L.Canvas.prototype)._update.call(this)),mt(L.Canvas.prototype)._initPath.
call(this,t)},_removePath(t){mt(L.Canvas.prototype)._removePath.call(this,t),this._drawFirst||(this._container.style.display="none")},_update(){mt(this._drawFirst?
L.Canvas:L.Renderer).prototype._update.call(this)}}),mn=4.5,qo=.35/2**mn;function gn(t,e,{project:o,clip:a}){let n="",s="",r=()=>{[n,s]=["",""]},i=()=>`${t.getZoom()}\
 ${t.getPixelOrigin()}`;return Object.assign(mt(e),{onAdd(){r(),mt(L.Path.prototype).onAdd.call(this)},_project(){n!==i()&&(o(),this._rings=[],[n,s]=[i(),""])},
_update(){if(!this._map||n!==i())return;let{min:c,max:u}=this._renderer._bounds,h=`${c} ${u}`;h!==s&&(s=h,a.call(this),this._updatePath())}}),r}function Ho(t){let e=t[0];
return t.filter((o,a)=>{let n=a===0||a===t.length-1||Math.abs(o.x-e.x)+Math.abs(o.y-e.y)>=1;return n&&(e=o),n})}function Go(t,e,o){let a=e.map(s=>t.project(s,0)),
n=a.length>8?L.LineUtil.simplify(a,qo):a;return{fine:a,coarse:n,bounds:L.bounds(a),closed:o}}function yn(t,e,o,a){let n=null,s=new Map;function r(){n||=o.map(c=>Go(
t,c,a)),s=new Map}function i(){let c=2**t.getZoom(),u=t.getPixelOrigin(),{min:h,max:d}=this._renderer._bounds,m=L.bounds(h.subtract([2,2]),d.add([2,2])),f=L.bounds(
m.getTopLeft().add(u).divideBy(c),m.getBottomRight().add(u).divideBy(c));this._parts=[],(n||[]).forEach(b=>{if(!b.bounds.intersects(f))return;let $=s.get(b);if(!$){
let{x:y,y:w}=u,S=t.getZoom()<=mn?b.coarse:b.fine;$=Ho(S.map(v=>new L.Point(Math.round(v.x*c)-y,Math.round(v.y*c)-w))),s.set(b,$)}if(a){let y=L.PolyUtil.clipPolygon(
$,m,!0);y.length&&this._parts.push(y);return}this._parts.push(...wn($,m))})}return gn(t,e,{project:r,clip:i}),e}function wn(t,e){let o=[],a=null;for(let n=1;n<t.
length;n++){let s=L.LineUtil.clipSegment(t[n-1],t[n],e,n>1,!0);if(!s){a=null;continue}a||o.push(a=[s[0]]),a.push(s[1]),s[1]!==t[n]&&(a=null)}return o}var hn=-1e7,
Vo=4,we=40;function le(t,e,o,a,n,s=()=>!1){let r=null,i=new Map;function c(m,f){let b=i.get(f);if(b)return b;let $=2**f,y=n(f),w=m.map((M,z)=>{if(!y||!y[z])return new L.
Point(M.x*$,M.y*$);let B=m[Math.max(z-1,0)],F=m[Math.min(z+1,m.length-1)],Y=F.x-B.x,et=F.y-B.y,O=y[z]/(Math.hypot(Y,et)||1);return new L.Point(M.x*$-et*O,M.y*$+
Y*O)});i.size>=Vo&&i.delete(i.keys().next().value??NaN);let S=[];w.forEach((M,z)=>{z&&!s(z-1,f)?S[S.length-1].push(M):S.push([M])});let v=S.filter(M=>M.length>1).
map(M=>L.LineUtil.simplify(M,.8));return i.set(f,v),v}function u(){if(r)return;let m=o.map(f=>t.project(f,0));r={points:m,bounds:L.bounds(m)}}function h(){if(!r)
return;let m=t.getZoom(),f=2**m,b=t.getPixelOrigin(),{min:$,max:y}=this._renderer._bounds,w=L.bounds($,y),S=new L.Bounds,v=L.bounds($.add(b).subtract([we,we]),y.
add(b).add([we,we])),{points:M,bounds:z}=r;this._parts=[],a.forEach(F=>{let Y=F*256*f;L.bounds(L.point(z.getTopLeft()).multiplyBy(f).add([Y,0]),L.point(z.getBottomRight()).
multiplyBy(f).add([Y,0])).intersects(v)&&c(M,m).forEach(O=>this._parts.push(...wn(O.map(({x:_,y:E})=>new L.Point(_+Y-b.x,E-b.y)),w)))}),this._parts.forEach(F=>F.
forEach(Y=>S.extend(Y))),this._parts.length||S.extend([hn,hn]);let B=this._clickTolerance();this._pxBounds=L.bounds(S.getTopLeft().subtract([B,B]),S.getBottomRight().
add([B,B]))}let d=gn(t,e,{project:u,clip:h});return Object.assign(e,{afresh(){i.clear(),d(),e.redraw()}})}var It=4,Wo=20,bn=6,Yo=44,Ko=140,Jo=8,Xo=[24e5,12e5,6e5,3e5],Ln=t=>Math.min(2.5+1.2*t,20),vn=t=>L.point(t.x+t.ox,t.y+t.oy);function Oe(t,e){let o=[];return t.forEach(
(a,n)=>{let s=o[o.length-1],r=e(a);s&&s.value===r?s.to=n+1:o.push({value:r,from:n,to:n+1})}),o}function xn(t){for(let e=0;e<2;e++){let o=t.map(a=>a.map(({users:n,
close:s})=>s.some(r=>r.users.length>n.length||r.users.some(i=>!n.includes(i)))?[...new Set([...n,...s.flatMap(r=>r.users)])].sort((r,i)=>r-i):n));t.forEach((a,n)=>a.
forEach((s,r)=>{s.users=o[n][r]}))}t.forEach(e=>{Oe(e,o=>o.users.length>1).forEach(({value:o,from:a,to:n})=>{let s=o&&re(e.slice(a,n).map(r=>L.point(r.x,r.y)))>=
Wo;for(let r=a;r<n;r++){let i=0,c=0;for(let u=Math.max(a,r-bn);u<Math.min(n,r+bn+1);u++,c++)i+=e[u].users.length;e[r].count=s?Math.round(i/c):0}})})}function Le(t,e,o,a=()=>{}){
e.visit(()=>{for(let n of Xo)t.getZoom()<It&&e.frame(o.toBounds(n));t.getZoom()<It&&t.setView(o,It,{animate:!1}),a()})}function Ne(t,e){let o=new Map,a=new Map;
return{size:()=>a.size,put(n,s,r){let i=o.get(n);if(!i){let c=p("button",e),u=L.divIcon({className:"trunk-holder",html:c,iconSize:[0,0]}),h=i={button:c,at:s,marker:L.
marker(s,{pane:"numbers",keyboard:!1,icon:u})};L.DomEvent.disableClickPropagation(c),c.addEventListener("keydown",d=>d.stopPropagation()),r(c,()=>h.at)}i.at=s,i.
marker.setLatLng(s).addTo(t),a.set(n,i)},done(){o.forEach(({marker:n,button:s},r)=>{a.has(r)||(s===document.activeElement&&t.getContainer().focus({preventScroll:!0}),
n.remove())}),[o,a]=[a,new Map]}}}function Mn({map:t,routes:e},o){e.length&&["trunk-edges","trunks"].forEach((c,u)=>{t.createPane(c).style.zIndex=String(404+u)});
let a=new Map,n=[],s=Ne(t,"trunk-count");function r(c){let u=a.get(c);if(u)return u;let h=Ln(c),d={pane:"trunks",interactive:!1,smoothFactor:0},m=L.polyline([],
{pane:"hits",className:"hit",weight:Math.max(h,18),smoothFactor:0,bubblingMouseEvents:!1});m.on("click",b=>Le(t,o,b.latlng)),m.on("mouseover",()=>o.highlight(-1));
let f=[L.polyline([],{...d,pane:"trunk-edges",className:"trunk-edge",weight:h+3}),L.polyline([],{...d,className:"trunk",weight:h}),m];return a.set(c,f),f}function i(c){
n=[];let u=new Map;e.forEach(({shown:h,dots:d})=>{h&&(Oe(d,m=>m.count).forEach(({value:m,from:f,to:b})=>{if(!m)return;let $=d.slice(Math.max(f-1,0),b+1).map(vn),
y=u.get(m)||[];u.set(m,y),y.push(L.LineUtil.simplify($,.4).map(w=>t.unproject(w,c)))}),Oe(d,m=>m.count?m.users.join():"").forEach(({value:m,from:f,to:b})=>{m&&n.
push({points:d.slice(f,b).map(vn),users:d[f].users})}))}),u.forEach((h,d)=>r(d).forEach(m=>m.setLatLngs(h).addTo(t))),a.forEach((h,d)=>{u.has(d)||h.forEach(m=>m.
remove())})}return o.onLayout(({zoom:c,origin:u,size:h,free:d,take:m})=>{let f=new Map,b=n.map(({points:$,users:y})=>({users:y,points:$.map(w=>w.subtract(u)).filter(
({x:w,y:S})=>w>40&&S>14&&w<h.x-40&&S<h.y-30)})).map($=>({...$,length:re($.points)})).filter(({length:$})=>$>=Yo).sort(($,y)=>y.users.length-$.users.length||y.length-
$.length);for(let{points:$,users:y}of b){if(s.size()>=Jo)break;let w=y.join(),S=f.get(w)||[],v=62,M=22,z=[.5,.4,.6,.3,.7,.2,.8].map(B=>$[Math.floor(B*$.length)]).
find(B=>d(B.x-v/2,B.y-M/2,v,M)&&S.every(F=>F.distanceTo(B)>Ko));z&&(m(z.x-v/2,z.y-M/2,v,M),f.set(w,[...S,z]),s.put(`${w} ${S.length}`,t.unproject(z.add(u),c),(B,F)=>{
B.textContent=`${y.length} routes`,st(B,{"aria-label":`${y.length} routes: show them apart`}),B.title=`Their numbers: ${y.map(Y=>Y+1).join(", ")}`,B.addEventListener(
"click",()=>Le(t,o,F()))}))}s.done()}),o.addInk((c,u)=>n.flatMap(({points:h,users:d})=>{let m=Ln(d.length)/3;return h.map(f=>f.subtract(u)).flatMap(({x:f,y:b})=>[
{x:f,y:b},{x:f-m,y:b-m},{x:f+m,y:b+m}])})),{draw:i}}var _e=4,Qo=.6/2**It,ts=.96,es=24,ns=70,[te,ee]=[24,16],En=t=>Math.min(1+.4*t,8),kn=({shown:t})=>t.length>=_e,Pe=(t,e)=>t!==null&&e<It&&t.size*2**e>es,Te=(t,e,o)=>new L.
Point(t.x+(e.x-t.x)*o,t.y+(e.y-t.y)*o);function os(t){let e=new Map,o=({x:a,y:n},s=0,r=0)=>(Math.floor(2*a)+s)*4096+Math.floor(2*n)+r;t.forEach(a=>{let[n,s]=a.points,
r=Math.ceil(2*n.distanceTo(s))+1;for(let i=0;i<=r;i++){let c=o(Te(n,s,i/r));e.set(c,(e.get(c)||new Set).add(a))}}),t.forEach(a=>{let[n,s]=a.points,r=Te(n,s,.5),
i=new Set(a.users);[-1,0,1].forEach(c=>[-1,0,1].forEach(u=>e.get(o(r,c,u))?.forEach(({points:[h,d],users:m})=>{Math.abs((s.x-n.x)*(d.x-h.x)+(s.y-n.y)*(d.y-h.y))<
ts*n.distanceTo(s)*h.distanceTo(d)||L.LineUtil.pointToSegmentDistance(r,h,d)<Qo&&m.forEach(b=>i.add(b))}))),a.beside=[...i]})}function ss(t){let e=new Set;t.filter(
kn).forEach(o=>{let a=[o],n=0;for(let s=a[0],r=0;s;s=a[++r])e.has(s)||(e.add(s),n+=s.points[0].distanceTo(s.points[1]),a.push(...s.next.map(([i])=>i).filter(i=>kn(
i)&&!e.has(i))));n&&a.forEach(s=>{s.size=n})})}function as(t){let e=new Map,o=new Set;return t.forEach(({latlngs:a,edges:n})=>{let s=0;n.forEach((r,i)=>{let{shown:{
length:c},live:u,size:h}=r,d=!h||o.has(r)?0:u?c:-c;if(d){let m=e.get(d)||{latlngs:[],steps:[]};e.set(d,m),o.add(r),d!==s&&(m.latlngs.length&&m.steps.push(null),
m.latlngs.push(a[i])),m.latlngs.push(a[i+1]),m.steps.push(r)}s=d})}),e}function ve(t,e){return(mt(t)._parts||[]).map(a=>a.slice(1).flatMap((n,s)=>{let r=a[s],i=Math.
ceil(n.distanceTo(r)/8);return Array.from({length:i},(c,u)=>Te(r,n,u/i).add(e))}))}function $n(t,{segments:e,edges:o},a,{tip:n,names:s,turnsOf:r,look:i}){let c=L.
layerGroup().addTo(t),u=Ne(t,"trunk-count of-systems"),h=[];os(o);function d(y,w){let S=t.project(y,0),v=({points:[B,F]})=>L.LineUtil.pointToSegmentDistance(S,B,
F),{shown:M,live:z}=o.filter(B=>B.size&&B.shown.length===w).reduce((B,F)=>v(F)<v(B)?F:B);n.setLatLng(y).setContent(p("div","of-trunk",p("b","",`${M.length} syst\
ems`),...z<M.length?[p("div","",`planned or not verified: ${M.length-z}`)]:[],p("small","",M.map(B=>s[B]).sort().join(", ")))).addTo(t)}let m=()=>{n.remove()},f=(y,w)=>Le(
t,a,y,()=>{d(y,w),t.once("movestart",m)});function b(){let y=[];c.clearLayers(),h=[],[...as(e)].sort(([w],[S])=>Math.abs(S)-Math.abs(w)).forEach(([w,{latlngs:S,
steps:v}])=>{let M=Math.abs(w),[z,B]=i(En(M),w<0).map(F=>le(t,L.polyline(S,F),S,r(S),()=>null,(Y,et)=>!Pe(v[Y],et)));B.on("mouseover",F=>d(F.latlng,M)).on("mous\
eout",m).on("click",F=>f(F.latlng,M)),c.addLayer(z).addLayer(B),y.push(z),h.push({line:B,count:M})}),[...h.map(({line:w})=>w),...y,...e.map(({line:w})=>w).reverse()].
forEach(w=>w.bringToBack())}function $({zoom:y,origin:w,free:S,take:v,inside:M}){let z=t.getPixelOrigin().subtract(w),B=Mt()?5:10,F=[],Y=({points:et,count:O})=>O*
Math.min(et.length,6);h.flatMap(({line:et,count:O})=>ve(et,z).map(_=>({points:_,count:O}))).sort((et,O)=>Y(O)-Y(et)).forEach(({points:et,count:O})=>{let _=F.length<
B&&et.length>1&&et.map((E,T)=>({at:E,off:Math.abs(2*T-et.length)})).sort((E,T)=>E.off-T.off).map(({at:E})=>E).find(E=>M(E.x-te,E.y-ee,2*te,2*ee)&&S(E.x-te/2,E.y-
ee/2,te,ee)&&F.every(T=>T.distanceTo(E)>ns));_&&(v(_.x-te/2,_.y-ee/2,te,ee),F.push(_),u.put(`${O} ${F.length}`,t.unproject(_.add(w),y),(E,T)=>{E.textContent=String(
O),st(E,{"aria-label":`${O} systems: show them apart`}),E.addEventListener("click",()=>f(T(),O)),["mouseenter","focus"].forEach(k=>E.addEventListener(k,()=>d(T(),
O))),["mouseleave","blur"].forEach(k=>E.addEventListener(k,m))}))}),u.done()}return a.addInk((y,w)=>h.flatMap(({line:S,count:v})=>{let M=En(v)/3;return ve(S,t.getPixelOrigin().
subtract(w)).flat().flatMap(z=>[z,z.add([M,M]),z.subtract([M,M])])})),{draw:b,number:$,count(y,w){let S=o.map(M=>{let z=M.size;return Object.assign(M,{shown:M.beside.
filter(y),size:0}),M.live=M.shown.filter(w).length,z});ss(o);let v=new Set(o.filter((M,z)=>M.size!==S[z]));e.forEach(M=>{M.edges.some(z=>v.has(z))&&M.line.afresh()}),
b()}}}function Sn(t){let e=new Map,o=[],a=new Array(5).fill(0);return t.forEach((s,r)=>(s.places||[]).forEach(i=>{let c=e.get(i);c?c.push(r):e.set(i,[r])})),t.map((s,r)=>r).
sort((s,r)=>(t[r].places||[]).length-(t[s].places||[]).length).forEach(s=>{let r=a.map(i=>i/(4*t.length));(t[s].places||[]).forEach(i=>(e.get(i)||[]).forEach(c=>{
o[c]!==void 0&&r[o[c]]++})),o[s]=r.indexOf(Math.min(...r)),a[o[s]]++}),o}function Cn(t,e,o){let a=new Map,n=r=>`${r.lat.toFixed(2)} ${r.lng.toFixed(2)}`,s=e.map(
({latlngs:r,item:i})=>r.slice(1).map((c,u)=>{let h=n(r[u]),d=n(c),m=h<d?`${h} ${d}`:`${d} ${h}`,f=a.get(m)||{points:[r[u],c].map(b=>t.project(b,0)),users:new Set,
turn:0,next:[],order:[],beside:[],shown:[],live:0,size:0};return a.set(m,f),f.users.add(i.system),{edge:f,sense:h<d?1:-1}}));return s.forEach((r,i)=>{e[i].edges=
r.map(({edge:c})=>c),r.slice(1).forEach(({edge:c,sense:u},h)=>{let d=r[h];d.edge.next.push([c,u*d.sense]),c.next.push([d.edge,u*d.sense])})}),a.forEach(r=>{if(r.
turn)return;r.turn=1;let i=[r];for(let c=i.pop();c;c=i.pop())for(let[u,h]of c.next)u.turn||(u.turn=c.turn*h,i.push(u))}),a.forEach(r=>{r.order=[...r.users].sort(
(i,c)=>o[c]-o[i]||i-c)}),e.forEach((r,i)=>{let{facts:{from:c,to:u},system:h}=r.item,d=s[i].map(({edge:{order:m,turn:f},sense:b})=>b*f*(m.indexOf(h)-(m.length-1)/
2));d.some(m=>m)&&(r.slots=r.latlngs.map((m,f)=>f===0&&typeof c=="number"||f===d.length&&typeof u=="number"?0:((d[f-1]??d[f])+(d[f]??d[f-1]))/2))}),[...a.values()]}var Be={year:900,cut:4500,other:2800},rs=11e5,An={play:"M8 5.5V18.5L18.5 12Z",pause:"M8.5 6V18M15.5 6V18",back:"M14.5 6L8.5 12L14.5 18",on:"M9.5 6L15.5 12L9.5 1\
8"};function Ie(t,e){let o=e.map(({id:a})=>t.systems[a||""]||[]);return(a,n)=>{let s="";for(let[r,i]of o[a]){if(r>n)break;s=i}return s}}var is=t=>{let e=10**Math.
max(0,Math.floor(Math.log10(t||1))-2);return(Math.floor(t/e)*e).toLocaleString("en")};function On({map:t,data:e,box:o,panel:a,features:n},s,{story:r,body:i,show:c,
all:u}){let h=window.matchMedia("(prefers-reduced-motion: reduce)"),d=Ie(r,n.systems),{chapters:m}=r,f=new Map(n.systems.map(({id:G},U)=>[G,U])),b=new Map(n.segments.
map(({id:G},U)=>[G,U])),$=document.documentElement.lang==="ar"?"، ":", ",y=G=>G.flatMap(U=>f.get(U)??[]),w,S=!1,v=null,M=t.getZoom(),z=!1,B=p("div","large-year");
st(B,{"aria-hidden":!0}),B.hidden=!0,o.append(B);function F(G,U,rt){let at=p("button",G,ae(An[G]));return st(at,{"aria-label":U}),at.title=U,at.addEventListener(
"click",rt),at}let Y=F("play","Play the years",()=>S?gt():Nt()),et=p("div","turns",Y,F("back","Previous cut",()=>Rt(-1)),F("on","Next cut",()=>Rt(1)),u),O=p("dl",
"counts"),_=p("div","changes"),E=p("details","not-known"),T=p("div","scene");st(T,{role:"status"});let k=p("ol","moments"),C=p("ul","chapters",...m.map((G,U)=>{
let rt=p("button","",p("b","",G.key.slice(0,4))," ",...G.zones.flatMap((at,ht)=>[ht?$:"",p("bdi","",at)]));return st(rt,{"aria-pressed":!1}),rt.addEventListener(
"click",()=>{gt(),q(U,0)}),p("li","",rt)})),N=p("p","later"),R=p("p","","A system counts from the year in which it is said to be ready for service, at the end o\
f the year. One whose year is not known, or that nobody has reported in service within five years, is counted apart and not drawn. The lines are modelled, and c\
rossing paths on land are those of today.");i.append(et,T,k,O,E,_,...m.length?[p("h3","","Cuts"),C]:[],N,R);let P=G=>G.flatMap((U,rt)=>[rt?$:"",p("bdi","",n.systems[U].
name)]),l=(G,U)=>p("div","",p("dt","",G),p("dd","",U));function x(G){let U=n.systems.map((dt,yt)=>yt),rt=dt=>U.filter(yt=>d(yt,G)===dt),at=rt("s"),ht=at.flatMap(
dt=>r.published[n.systems[dt].id||""]??[]);return{live:at,planned:rt("p"),unknown:rt("n"),stations:new Set(at.flatMap(dt=>n.systems[dt].places||[])).size,km:ht.
reduce((dt,yt)=>dt+yt,0),measured:ht.length,ready:at.filter(dt=>d(dt,G-1)!=="s"&&String(n.systems[dt].ready||"").startsWith(String(G))),over:U.filter(dt=>d(dt,G-
1)==="s"&&d(dt,G)===""),cuts:r.cuts[String(G)]||0}}function A(G){if([O,E,_,N].forEach(dt=>{dt.hidden=G===null}),B.hidden=G===null,G===null)return;let U=x(G),rt=G<
r.data_year;O.replaceChildren(l("In service",String(U.live.length)),l("Landing stations of these systems",String(U.stations)),l("Published length of these syste\
ms, km",U.measured?`${is(U.km)} or more, of ${U.measured} of ${U.live.length}`:"not known"),l("Planned, stated for then",rt?"not recorded":String(U.planned.length)),
l("Recorded cuts that began in the year",String(U.cuts))),E.hidden=!U.unknown.length,E.replaceChildren(p("summary","",p("span","","Year or status not known"),p(
"b","",String(U.unknown.length))),p("p","",...P(U.unknown))),_.replaceChildren(...U.ready.length?[p("p","",p("b","","Ready for service in the year: "),...P(U.ready))]:
[],...U.over.length?[p("p","",p("b","",G>r.data_year?"No longer counted, by age or stated end: ":"Ended in the year: "),...P(U.over))]:[]),N.hidden=rt||G===r.data_year,
N.textContent=r.retired_at===null?`After ${r.data_date}: in service as last seen, planned as stated; none of it is sure.`:`After ${r.data_date}: in service as l\
ast seen and assumed retired at ${r.retired_at} years, planned as stated; none of it is sure.`;let at=v&&m[v.at].moments[v.moment],ht=v?Z(m[v.at],v.moment).cut.
size:0;B.replaceChildren(p("b","",String(G)),p("span","",at?at.date||"date of repair not known":`${U.live.length} in service`),...ht?[p("span","cut",`${ht} cut`)]:
[])}let D=L.layerGroup();function Z(G,U){let rt=new Set,at=new Set;return G.moments.slice(0,U+1).forEach(({what:ht,systems:dt})=>y(dt).forEach(yt=>{ht==="cut"&&
(rt.add(yt),at.delete(yt)),ht==="back"&&(rt.delete(yt),at.add(yt))})),{cut:rt,back:at}}function J(){if(D.clearLayers(),!v)return;let G=m[v.at],{cut:U,back:rt}=Z(
G,v.moment),at=getComputedStyle(document.documentElement),ht=at.getPropertyValue("--cut").trim(),dt=at.getPropertyValue("--halo").trim(),yt=G.incidents.filter(({
id:bt})=>G.moments.slice(0,(v?.moment??0)+1).some(({incident:kt})=>kt===bt)),Et=new Set(yt.flatMap(bt=>bt.out.flatMap(kt=>b.get(kt)??[])));[...rt,...U].forEach(
bt=>s.systemLines(bt).forEach(({number:kt,draw:At})=>{let Tt=U.has(bt)&&Et.has(kt);At({color:dt,weight:Tt?7:5,opacity:1,dashArray:void 0}).addTo(D);let Yt=At({opacity:1,
...Tt?{color:ht,weight:3.5,dashArray:void 0}:{weight:2.6}}).addTo(D);Tt&&(mt(Yt).cut=n.segments[kt].id)})),yt.forEach(({at:bt,radius_m:kt,boxes:At=[],zone:Tt})=>{
let Yt={pane:"accuracy",className:"accuracy cut-ring",interactive:!1};if(At.forEach(Kt=>L.rectangle(Kt,Yt).addTo(D)),bt)L.circle(bt,{radius:kt||0,...Yt}).addTo(
D),L.circleMarker(bt,{pane:"measure",className:"cut-spot",radius:6,interactive:!1}).addTo(D);else if(At.length){let[[[,Kt],[pe,g]]]=At,I=p("span","",p("bdi","",
Tt),": ",p("span","","where in it is not known"));L.tooltip({permanent:!0,direction:"top",className:"tip ring-tip",offset:[0,-2]}).setLatLng([pe,(Kt+g)/2]).setContent(
I).addTo(D)}})}s.onDraw(()=>J());function V(G){let U=G.incidents.flatMap(({at:rt,radius_m:at,boxes:ht=[]})=>rt?[L.latLng(rt).toBounds(Math.max(2.2*(at||0),rs))]:
ht.map(dt=>L.latLngBounds(dt)));U.length&&X(U.reduce((rt,at)=>rt.extend(at),L.latLngBounds(U[0].getSouthWest(),U[0].getNorthEast())))}function X(G){let U=o.getBoundingClientRect(),
rt=i.getBoundingClientRect(),at=a.getBoundingClientRect(),ht=rt.width>0&&rt.width<.7*U.width,dt=!Mt()&&!a.classList.contains("closed")?U.right-at.left:0;t.fitBounds(
G,{paddingTopLeft:[ht?rt.right-U.left+12:12,Mt()&&!ht?at.bottom-U.top+B.offsetHeight+12:40],paddingBottomRight:[dt+12,rt.width>0&&!ht?U.bottom-rt.top+8:40],animate:!h.
matches,maxZoom:7})}let nt=null,K=()=>({at:t.getCenter(),zoom:t.getZoom()});function it(){if(!nt)return;let{from:G,to:U}=nt,rt=K();nt=null,U&&rt.zoom===U.zoom&&
t.project(rt.at).distanceTo(t.project(U.at))<2&&t.setView(G.at,G.zoom,{animate:!h.matches})}let ot=({what:G})=>({cut:"Cut: ",back:"Back in service: ","not known":"\
Date of repair not known: "})[G],j=({date:G,what:U})=>p("h3","",...G?[p("time","",G)]:[],...U==="back"&&G.length<10?[" ",p("small","","the day is not known")]:[]);
function H(G,U){let rt=n.incidents.findIndex(({id:At})=>At===U.incident),at=n.incidents[rt],ht=p("p",`who ${U.what.replace(" ","-")}`,p("b","",ot(U)),...P(y(U.systems)));
if(!at)return[j(U),ht];let{facts:dt}=at,yt=G.incidents.find(({id:At})=>At===U.incident),Et=At=>[dt[At]??""].flat().filter(Tt=>typeof Tt=="string").join(""),bt=(At,Tt)=>Tt?
[p("b","",At),p("bdi","",Tt),". "]:[],kt=p("button","record","The record and its sources");return kt.addEventListener("click",()=>{gt(),s.open("incident",rt,null)}),
[j(U),p("p","name",p("bdi","",at.name)),ht,p("p","",...bt("Cause: ",Et("cause")),...bt("Effect: ",Et("effect"))),p("p","small",...bt("Place: ",Et("place")),...yt?.
at?bt("Ring: ",Et("accuracy")):[p("span","","Where in its zone it lay is not known: the box is the zone.")]),...yt?.out.length?[p("p","small","The cut lay on on\
e or more of the red parts.")]:[],...Q(at.sources||[]),kt]}function Q(G){let[U,...rt]=G.map(ht=>n.sources[ht]);if(!U)return[];let at=p("bdi","",U.publisher||U.title);
return[p("p","small",p("b","","Source: "),at,...U.date?[$,p("bdi","",U.date)]:[],...rt.length?[" ",p("span","",`and ${rt.length} more`)]:[])]}function q(G,U,rt=!0){
let at=m[G],ht=at.moments[U],dt=v?.at!==G;i.hidden&&c(),v={at:G,moment:U},s.affected=new Set(at.incidents.flatMap(({systems:Et})=>y(Et))),o.classList.add("telli\
ng"),D.addTo(t),z=!0;let yt=at.moments.slice(0,U+1).map(({date:Et})=>Et).filter(Boolean);s.setYear(Number(yt[yt.length-1].slice(0,4))),z=!1,T.replaceChildren(...H(
at,ht)),k.replaceChildren(...at.moments.map((Et,bt)=>{let kt=p("button",Et.what.replace(" ","-"),...Et.date?[p("b","",Et.date)," "]:[],p("span","",ot(Et)),...P(
y(Et.systems)));return bt===U&&st(kt,{"aria-current":"step"}),kt.addEventListener("click",()=>{gt(),q(G,bt,!1),k.querySelectorAll("button")[bt].focus()}),p("li",
"",kt)})),[...C.querySelectorAll("button")].forEach((Et,bt)=>st(Et,{"aria-pressed":bt===G})),dt&&rt&&(nt={from:nt?.from??K(),to:null},V(at),t.once("moveend",()=>{
nt&&(nt.to=K())}),h.matches&&nt&&(nt.to=K())),s.state.changed()}function lt(){v&&(v=null,s.affected=null,o.classList.remove("telling"),D.clearLayers().remove(),
T.replaceChildren(),k.replaceChildren(),C.querySelectorAll("button").forEach(G=>st(G,{"aria-pressed":!1})),it())}s.onYear(G=>{!z&&v&&lt(),!z&&G===null&&gt(),A(G)});
function ft(G){S=G;let U=G?"Pause":"Play the years";Y.replaceChildren(ae(An[G?"pause":"play"])),st(Y,{"aria-label":U}),Y.title=U,clearTimeout(w),G&&vt()}let gt=()=>{
S&&ft(!1)};function Nt(){!v&&t.getZoom()<=M&&X(e.bounds),!v&&(s.year===null||s.year>=r.last)&&s.setYear(r.first),ft(!0)}function vt(){let G=v&&m[v.at].moments[v.
moment];w=setTimeout(qt,G?G.what==="cut"?Be.cut:Be.other:Be.year)}let xt=G=>Number(m[G].key.slice(0,4));function qt(){let G=s.year??r.first;if(v){let{at:U,moment:rt}=v;
if(rt+1<m[U].moments.length)q(U,rt+1);else if(U+1<m.length&&xt(U+1)<=G)q(U+1,0);else if(G<r.last)s.setYear(G+1);else return gt()}else{let U=m.findIndex((rt,at)=>xt(
at)===G);if(U>=0)q(U,0);else if(G<r.last)s.setYear(G+1);else return gt()}return vt()}function Rt(G){if(!m.length)return;gt();let U=s.year??(G>0?-1/0:1/0),at=m.map(
(dt,yt)=>yt).filter(dt=>v?(dt-v.at)*G>0:(xt(dt)-U)*G>0),ht=G>0?[0,at[0]]:[m.length-1,at[at.length-1]];q(ht[1]??ht[0],0)}let Se=()=>s.state.add("chapter",()=>v?`${m[v.
at].key}.${v.moment}`:"",G=>{let[,U,rt]=/^(\d{4}-\d{2})(?:\.(\d))?$/.exec(G)||[],at=m.findIndex(ht=>ht.key===U);at>=0?q(at,Math.min(Number(rt||0),m[at].moments.
length-1),!location.hash.includes("view=")):lt()});return A(s.year),{pause:gt,link:Se}}var cs=11,ls=3.2,us=6e4,fs=["out of service","retired","cancelled"],xe="schematic",ds=["inferred",xe,"assumed"],ze=t=>t==="in service"?"live":fs.includes(t)?"go\
ne":"plan",ps=t=>ds.includes(t.confidence||""),Re=t=>t.confidence===xe?xe:ps(t)?"modelled":"known",ne=t=>Number(String(t||"").slice(0,4))||null,Nn=t=>t.length>32?
`${t.slice(0,30)}…`:t;function hs(t){let e=t.reduce((o,a)=>a.length>o.length?a:o);return e[e.length>>1]}function je(t){let e=[p("bdi","en clip",t.name)];if(t.
name_ar){let o=p("span","ar clip",t.name_ar);o.lang="ar",o.dir="rtl",e.push(" ",o)}return e}async function Tn({map:t,data:e,box:o,panel:a,features:n},s){let r=!e.
routes.length,i=t.createPane("catalogue-hot"),c=t.createPane("catalogue-names");Object.assign(i.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(c.style,
{zIndex:"605",pointerEvents:"none"});let u=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),h=new be({pane:"catalogue-hot",padding:.25}),d=L.circle([0,0],{radius:10,
pane:"accuracy",className:"accuracy",interactive:!1});function m(){let g=getComputedStyle(document.documentElement),I=W=>g.getPropertyValue(`--${W}`).trim();return{
soft:I("soft"),ink:I("ink"),halo:I("halo"),land:I("land"),trunk:I("systems"),thin:Number(I("thin")),dashes:[Number(I("dash")),Number(I("gap"))],routes:Array.from(
{length:7},(W,tt)=>I(`route-${tt}`))}}let f=m(),b=null,$=e.story?Ie(e.story,n.systems):null,y=g=>{if(b===null||!$)return ze(n.systems[g].status);let I=$(g,b);return I===
"s"?"live":I==="p"?"plan":"gone"},w=r?Sn(n.systems):[],S=g=>{let I=y(g);return!r||I==="gone"?f.soft:f.routes[w[g]]},v=g=>f.dashes.map(I=>I*g).join(" ");function M(g){
let I=y(g.system),W=Re(g),tt=I==="gone"?1:W==="known"?2.2:W===xe?1.6*f.thin:1.6;return{color:S(g.system),weight:tt,lineCap:"butt",opacity:I==="gone"?.6:r?.95:.75,
dashArray:I==="plan"?v(tt):void 0}}let[[,z],[,B]]=e.window,F=g=>{let I=g.map(ut=>ut.lng),W=I.reduce((ut,Ct)=>Math.min(ut,Ct)),tt=I.reduce((ut,Ct)=>Math.max(ut,Ct));
return[0,...W<z?[1]:[],...tt>B?[-1]:[]]},Y=g=>Math.min(ls,cs/(Vt(20,g)/1e3));function et(g,I,W=!0){let{latlngs:tt}=g,ut=L.polyline(tt,I),Ct=(Ot,$t)=>Pe(g.edges[Ot]||
null,$t)&&g.look!=="gone";return le(t,ut,tt,F(tt),Ot=>{let $t=Y(Ot);return g.slots&&g.slots.map((Pt,se)=>Ct(se,Ot)||Ct(se-1,Ot)?0:Pt*$t)},(Ot,$t)=>!W&&Ct(Ot,$t))}
let O=n.segments.map((g,I)=>{let W={item:g,latlngs:g.line,slots:null,edges:[],look:y(g.system)},tt=et(W,{renderer:u,pane:"catalogue",bubblingMouseEvents:!1,...M(
g)},!1);return tt.on("mouseover",ut=>X(g.system,ut.latlng)),tt.on("mousemove",ut=>s.pointedSegment(I,ut.latlng)),tt.on("mouseout",()=>X(null)),tt.on("click",ut=>s.
open("system",g.system,ut.latlng,I)),mt(tt).system=n.systems[g.system].name,Object.assign(W,{line:tt})}),_=n.systems.map(()=>[]);O.forEach(g=>_[g.item.system].push(
g));let E=[];if(O.reduce((g,{latlngs:I})=>g+I.length,0)<=us){let g=_.map(I=>{let W=I.flatMap(({latlngs:tt})=>tt.map(ut=>ut.lat));return W.reduce((tt,ut)=>tt+ut,
0)/(W.length||1)});E=Cn(t,O,g)}await Lt();let T={live:!1,plan:!1,gone:!1},k=L.layerGroup(),C=g=>{if(b!==null&&$)return y(g)!=="gone";let{ready:I,over:W}=n.systems[g];
return b===null||(ne(I)||0)<=b&&(ne(W)||1/0)>=b},N=g=>T[y(g)]&&C(g);function R(){O.forEach(g=>{let I=N(g.item.system),W=y(g.item.system);W!==g.look&&(g.look=W,g.
line.setStyle(M(g.item)),g.line.afresh()),I!==k.hasLayer(g.line)&&(I?k.addLayer(g.line):k.removeLayer(g.line))}),D?.count(g=>N(g)&&y(g)!=="gone",g=>y(g)==="live")}
k.addTo(t),s.onYear(g=>{b=g,R(),J(P,!0),Q(),qt(),Yt()},[...n.systems.flatMap(g=>[ne(g.ready),ne(g.over)]),...n.incidents.map(g=>g.lat===void 0?null:ne(g.start)),
...e.story?[e.story.first,e.story.last]:[]]),s.systemLines=g=>_[g].map(I=>({number:O.indexOf(I),draw:W=>et(I,{...M(I.item),renderer:h,pane:"catalogue-hot",interactive:!1,
...W})}));let P=null,l=null,x=L.layerGroup().addTo(t),A=L.tooltip({direction:"top",className:"tip",offset:[0,-6]}),D=r?$n(t,{segments:O,edges:E},s,{tip:A,turnsOf:F,
names:n.systems.map(({name:g})=>g),look:(g,I)=>{let W={opacity:1,renderer:u,pane:"catalogue"};return[{...W,color:f.halo,weight:g+2.4,interactive:!1},{...W,color:f.
trunk,weight:g,bubblingMouseEvents:!1,...I?{lineCap:"butt",dashArray:v(g)}:{}}]}}):null,Z;function J(g,I=!1){g===P&&!I||(P=g,clearTimeout(Z),Z=setTimeout(()=>V(
g)))}function V(g){if(x.clearLayers(),o.classList.toggle("has-hot-system",g!==null),document.querySelectorAll(".systems .hot").forEach(W=>W.classList.remove("ho\
t")),r&&rt(g),g===null)return;let I=document.querySelector(`.systems [data-system="${g}"]`);I&&I.classList.add("hot"),_[g].forEach(W=>{let tt=M(W.item),ut=r?tt.
color:f.ink,{weight:Ct=0}=tt;[{color:f.halo,weight:Ct+5},{...tt,color:ut,weight:Ct+1.5,opacity:1}].forEach($t=>et(W,{renderer:h,pane:"catalogue-hot",interactive:!1,
...$t}).addTo(x))})}function X(g,I){if(J(g===null?l:g),g===null||!I){A.remove();return}A.setLatLng(I).setContent(p("bdi","clip",n.systems[g].name)).addTo(t)}function nt(g){
d.remove(),g&&g.accuracy_m&&g.lat!==void 0&&g.lon!==void 0&&d.setLatLng([g.lat,g.lon]).setRadius(g.accuracy_m).addTo(t)}let K=g=>s.open("place",g,lt[g].latlng),
it=n.places.map(()=>0);n.systems.forEach(g=>(g.places||[]).forEach(I=>{it[I]++}));let ot=[],j=L.layerGroup(),H=[];function Q(){if(!$)return;let g=new Set(n.systems.
flatMap((I,W)=>C(W)?I.places||[]:[]));H.forEach((I,W)=>{I.away=b!==null&&!g.has(I.place),I.away?j.removeLayer(ot[W]):j.addLayer(ot[W])})}let q=new Set(e.routes.
flatMap(({legs:g})=>[{at:g[0],last:!1},{at:g[g.length-1],last:!0}]).map(({at:[g,I],last:W})=>n.legs[g].facts[I===W?"from":"to"])),lt=n.places.map((g,I)=>{let W=L.
latLng(g.lat,g.lon);if(g.role==="other"){let $t=L.circleMarker(W,{renderer:u,pane:"catalogue",radius:r?3.2:4,weight:1.3,fillOpacity:1,color:f.ink,fillColor:f.land,
bubblingMouseEvents:!1});return $t.on("click",()=>K(I)),$t.on("mouseover",()=>{A.setLatLng(W).setContent(p("span","",...je(g))).addTo(t)}).on("mouseout",()=>A.remove()),
j.addLayer($t),ot.push($t),H.push({latlng:W,text:g.name,rank:it[I],className:"of-place",off:!1,place:I}),{latlng:W}}let tt=p("span","place-name",...je(g)),ut=g.
role==="station",Ct=ut?14:8,Ot=L.marker(W,{icon:L.divIcon({className:`place ${g.role}`,html:p("div","dot",p("i"),tt),iconSize:[Ct,Ct]}),zIndexOffset:ut?200:-200,
riseOnHover:!0}).addTo(t);return Ot.getElement()?.setAttribute("aria-label",[g.name,g.name_ar].filter(Boolean).join(" ")),ut||Ot.bindTooltip(p("span","",...je(g)),
{direction:"top",className:"tip"}),Ot.on("click",()=>K(I)),Ot.on("keypress",$t=>{$t.originalEvent.key==="Enter"&&K(I)}),s.addLabel({latlng:W,element:tt,dot:!0,rank:ut?
q.has(I)?3:2:0}),{latlng:W}});s.places=lt,await Lt();let ft=n.stretches.map((g,I)=>{let W=g.line,tt=le(t,L.polyline(W,{renderer:u,pane:"catalogue",bubblingMouseEvents:!1,
color:f.ink,weight:3.5,opacity:.28}),W,[0],()=>null);return tt.on("click",ut=>s.open("stretch",I,ut.latlng)),tt.on("mouseover",ut=>{A.setLatLng(ut.latlng).setContent(
p("bdi","clip",g.name)).addTo(t)}).on("mouseout",()=>A.remove()),{item:g,latlngs:W,line:tt}}),gt=L.layerGroup(ft.map(({line:g})=>g)),Nt=mt(L.CircleMarker).extend(
{_updatePath(){let g=this._renderer,I=this._point,W=this._radius,tt=g._ctx;!g._drawing||this._empty()||(tt.beginPath(),tt.moveTo(I.x,I.y-W),tt.lineTo(I.x+W,I.y),
tt.lineTo(I.x,I.y+W),tt.lineTo(I.x-W,I.y),tt.closePath(),g._fillStroke(tt,this))}}),vt=L.layerGroup(),xt=[];n.incidents.forEach((g,I)=>{if(g.lat===void 0||g.lon===
void 0)return;let W=L.latLng(g.lat,g.lon),tt=new Nt(W,{renderer:u,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:f.halo,fillColor:f.ink,bubblingMouseEvents:!1});
tt.on("click",()=>s.open("incident",I,W)),tt.on("mouseover",()=>{A.setLatLng(W).setContent(p("bdi","clip",`${g.start}: ${g.name}`)).addTo(t)}).on("mouseout",()=>A.
remove()),xt.push({latlng:W,lozenge:tt,text:String(g.start).slice(0,7),rank:1e3,className:"of-incident",year:ne(g.start),hidden:!0,off:!1})});function qt(){xt.forEach(
g=>{let I=b===null||g.year===null||g.year===b;g.off=!I,I?vt.addLayer(g.lozenge):vt.removeLayer(g.lozenge)})}qt();let Rt={live:0,plan:0,gone:0};n.systems.forEach(
g=>{Rt[ze(g.status)]++});let Se=[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]];for(let[g,I]of Se.filter(([W])=>Rt[W]))
await Lt(),s.addLayer({key:`systems-${g}`,title:I,parent:"systems",count:Rt[g],shown:r&&g!=="gone",show:W=>{T[g]=W,R()}});await Lt(),H.length&&s.addLayer({key:"\
stations",parent:"stations",title:r?"Landing stations":"Other landing stations",group:j,count:H.length,shown:!0,show:g=>{H.forEach(I=>{I.off=!g})}}),ft.length&&
s.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:gt,count:n.paths.length,shown:r}),xt.length&&s.addLayer({key:"incidents",parent:"incidents",
title:"Incidents",group:vt,count:xt.length,shown:r,show:g=>{xt.forEach(I=>{I.hidden=!g})}});let{widthOf:G,nameSystems:U,nameOne:rt}=pn({map:t,pane:c,partsOf:g=>_[g].
flatMap(({line:I})=>ht(I)),nameOf:g=>Nn(n.systems[g].name),colourOf:S}),at=g=>Math.round((Mt()?.4:1)*(g<3?24:g<5?70:130)),ht=g=>k.hasLayer(g)&&mt(g)._parts||[];
s.addInk((g,I)=>{let W=[],tt=t.getPixelOrigin().subtract(I);if(!r)return W;for(let{line:ut}of O)if(k.hasLayer(ut)&&(W.push(...ve(ut,tt).flat()),W.length>4e4))break;
return W}),s.onLayout(g=>{let{origin:I,size:W,free:tt,take:ut,inside:Ct,crossed:Ot,zoom:$t}=g,Pt=[],se=(...wt)=>(Pt.push(Ae(t,...wt)),Pt[Pt.length-1]),en=[...xt.
filter(wt=>!wt.hidden),...H].filter(wt=>!wt.off&&!wt.away).map(wt=>({...wt,at:t.project(wt.latlng,$t).subtract(I)})).filter(({at:wt})=>wt.x>0&&wt.y>0&&wt.x<W.x&&
wt.y<W.y).sort((wt,Jt)=>Jt.rank-wt.rank);en.forEach(({at:wt})=>ut(wt.x-4,wt.y-4,8,8)),r&&(D?.number(g),U(n.systems.map((wt,Jt)=>Jt).filter(wt=>s.affected?.has(wt)??
!0),se,g));for(let wt of en){if(Pt.length>=at($t))break;let Jt=Nn(wt.text),Ht=G(Jt)+2,Gt=13,{x:he,y:me}=wt.at,nn=[[he+7,me-Gt/2],[he-7-Ht,me-Gt/2],[he-Ht/2,me-7-
Gt],[he-Ht/2,me+7]].filter(([Dt,Ft])=>Ct(Dt,Ft,Ht,Gt)&&tt(Dt,Ft,Ht,Gt)).map(([Dt,Ft])=>({u:Dt,v:Ft,met:Ot(Dt,Ft,Ht,Gt)})),Xt=nn.length?nn.reduce((Dt,Ft)=>Ft.met<
Dt.met?Ft:Dt):null;!Xt||Xt.met>(wt.rank>=1e3?9:2)||(ut(Xt.u,Xt.v,Ht,Gt),se(Jt,wt.className,Xt.u,Xt.v))}c.replaceChildren(...Pt),r&&rt(P)});let dt={system:g=>_[g].
map(I=>I.latlngs),segment:g=>[O[g].latlngs],stretch:g=>[ft[g].latlngs],path:g=>n.paths[g].stretches.map(I=>ft[I].latlngs),leg:g=>[s.legs[g].latlngs],route:g=>s.
routes[g].parts.map(I=>I.leg.latlngs)};s.where=(g,I)=>{if(g==="place")return lt[I].latlng;if(g==="incident"){let tt=n.incidents[I];return tt.lat===void 0||tt.lon===
void 0?null:L.latLng(tt.lat,tt.lon)}let W=dt[g]?.(I)??[];return W.length?hs(W):null},s.mark=(g,I=0)=>{s.choose("card",g==="route"?[I]:[]),nt(g==="place"?n.places[I]:
g==="incident"?n.incidents[I]:null),l=g==="system"?I:g==="segment"?n.segments[I].system:null,J(l)},s.show=(g,I)=>{let W=dt[g]?.(I).flat()??[],tt=s.where(g,I);s.
open(g,I,null),W.length?s.visit(()=>s.frame(L.latLngBounds(W))):tt&&s.visit(()=>s.frame(tt.toBounds(4e4)))};let yt=(g,I,W)=>W.forEach((tt,ut)=>{let Ct=(Ot,$t)=>[
tt.facts[Ot]||""].flat().filter(Pt=>typeof Pt=="string").flatMap(Pt=>String(Pt).split($t)).filter(Boolean);s.addSearch({names:[tt.name,tt.name_ar].filter(Boolean),
first:g==="place",kind:g==="place"?tt.kind.charAt(0).toUpperCase()+tt.kind.slice(1):I,also:[tt.id||"",...Ct("other names",", "),"start"in tt?String(tt.start):""].
filter(Boolean),owners:Ct("owners",", "),open:()=>s.show(g,ut)})});await Lt(),yt("place","Place",n.places),yt("system","Cable system",n.systems),yt("path","Cros\
sing path",n.paths),yt("incident","Incident",n.incidents),yt("deal","Deal",n.deals);let Et=g=>{let I=ze(n.systems[g.system].status);return I!=="live"?I:Re(g)},bt=new Set(
[...n.segments.map(Et),...ft.length?["path"]:[],...xt.length?["incident"]:[],...E.some(({beside:g})=>g.length>=_e)?["trunk"]:[]]);a.querySelectorAll("[data-key]").
forEach(g=>{mt(g).hidden=!bt.has(g.getAttribute("data-key")||"")});let kt=[],At=St(a,".count"),Tt=At.textContent;function Yt(){kt.forEach(({row:I,system:W})=>{I.
hidden=!C(W),I.querySelector("svg")?.replaceWith(Kt(W))});let g=kt.filter(({row:I})=>!I.hidden).length;kt.length&&(At.textContent=b===null?Tt:`${g} of ${Tt}, in\
 ${b}`)}let Kt=g=>{let I=n.systems[g],W=y(g),tt=ct("svg",{width:26,height:8,"aria-hidden":!0,class:"system"},ct("path",{d:"M1 4H25",class:W==="live"?Re(I):W}));
return tt.style.setProperty("--system",W==="gone"?"var(--soft)":`var(--route-${w[g]})`),tt},pe=document.getElementById("systems");pe&&n.systems.map((g,I)=>({item:g,
i:I})).sort((g,I)=>g.item.name.localeCompare(I.item.name,"en")).forEach(({item:g,i:I})=>{let W=[g.ready||"date not known",g.status==="in service"?"":g.over?`${g.
status} ${g.over}`:g.status,_[I].length?"":"not drawn"].filter(Boolean).join(", "),tt=p("button","",_[I].length?Kt(I):p("span","no-line"),p("bdi","clip",g.name),
p("small","",W));tt.dataset.system=String(I),tt.addEventListener("click",()=>{s.show("system",I)}),tt.addEventListener("mouseenter",()=>X(I)),tt.addEventListener(
"mouseleave",()=>X(null)),tt.addEventListener("focus",()=>X(I)),tt.addEventListener("blur",()=>X(null));let ut=p("li","",tt);kt.push({row:ut,system:I}),pe.append(
ut)}),s.onDraw(g=>{let I=Math.max(1.8,Math.min(4,g*.62));ot.forEach(W=>W.setRadius(I))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("cha\
nge",()=>{f=m(),O.forEach(g=>g.line.setStyle(M(g.item))),D?.draw(),ft.forEach(({line:g})=>g.setStyle({color:f.ink})),ot.forEach(g=>g.setStyle({color:f.ink,fillColor:f.
land})),xt.forEach(({lozenge:g})=>g.setStyle({color:f.halo,fillColor:f.ink})),J(P,!0),s.layout()})}var De=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],_n="schematic",ms=["inferred",_n,"assumed"],gs=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],ys={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},ws=16,bs=["c\
andidates","why","note","place"],Wt=t=>p("bdi","",t);function Fe(t,e,o){let a=p("button",t,e);return a.addEventListener("click",n=>{n.stopPropagation(),o()}),a}
var Ls=t=>p("span",`surely ${t}`,t);function vs(t){let e=t.split(", ")[1]||"",o=ms.includes(e),a=p("span",`mark ${o?"modelled":"known"}`,o&&e!==_n?"modelled":e);
return e?[a," ",t]:[t]}function xs(t){let e=(n,s)=>{let r=p("th","",n);return r.scope=s,r},o=["low","likely","high"],a=t.map(n=>p("tr","",e(String(n.figure),"ro\
w"),...o.map(s=>p("td","",s==="likely"?p("b","",String(n[s])):String(n[s])))));return p("table","figures",p("thead","",p("tr","",p("td",""),...o.map(n=>e(n,"col")))),
p("tbody","",...a))}function Pn({features:t},e){let o=De.flatMap(([v,M])=>t[M].map((z,B)=>[v,B])),a=new Map(De),n=(v,M)=>t[a.get(v)||"routes"][M];function s(v,M){
let z=Fe("to",Wt(n(v,M).name),()=>S(v,M));return z.dataset.to=`${v}-${M}`,z}let r=v=>[v].flat().map(M=>typeof M=="number"?s(...o[M]):Wt(M)),i=(v,M)=>p("span",`b\
adge ${v.contract?"contract":"intent"}`,...r(M));function c(v,M=null){let z=p("dl","facts");return Object.entries(v).forEach(([B,F])=>{if(M?!M.includes(B):["not\
e","status"].includes(B))return;let Y=B==="accuracy"?vs(String(F)):r(F);z.append(p("dt","",B.charAt(0).toUpperCase()+B.slice(1)),p("dd",B==="value"?"value":"",...Y))}),
z.children.length?[z]:[]}function u({id:v,kind:M,from:z,to:B,"attribution confidence":F,...Y}){let et=z&&B?{ends:[z," – ",B].flat()}:{},O=typeof v=="number"?o[v]:
null,_=O&&O[0]==="deal",E={...v===void 0?{}:{id:v},...et,..._||!M?{}:{kind:M},...Y},[T,...k]=Object.entries(E),C=p("li","",..._?[i(n(...O),M)," "]:[],...r(T[1]));
F&&C.append(" ",Ls(String(F)));let N=p("small","");return k.forEach(([R,P])=>{let[l,x]=ys[R]||["",""],A=/\d$/.test(String(P))?x:"",D=[l,...r(P),A].filter(Z=>Z!==
"");bs.includes(R)?C.append(p("p","small",...D)):R==="value"?C.append(p("p","value",...D)):N.append(...N.childNodes.length?[" · "]:[],p("span","",...D))}),N.childNodes.
length&&C.insertBefore(N,C.querySelector("p")),C}function h(v,M){return v==="Figures"?xs(M):p("section","",p("h3","",v),p("ul","things",...M.map(u)))}function d(v=[]){
if(!v.length)return[];let M=v.map(z=>{let B=t.sources[z],F=Wt(B.title);if(B.url){let et=p("a","",F);et.href=B.url,et.target="_blank",et.rel="noopener noreferrer",
F=et}let Y=[B.publisher,B.date,B.licence].flatMap(et=>et?[", ",Wt(et)]:[]);return p("li","",F,...Y)});return[p("details","sources",p("summary","",`Sources (${M.
length})`),p("ul","",...M))]}let m=[],f="",b=0,$=(v,M)=>p("section","leg",p("h3","",v==="leg"?"This leg: ":"Here: ",s(v,M)),...c(n(v,M).facts,gs));function y(v,M,z){
let B=n(v,M),{status:F,note:Y}=B.facts,et=p("span","title",...v==="route"?[p("span","number",String(M+1))]:[],p("span","",Wt(B.name))),O=p("h2","",et);if(O.tabIndex=
-1,O.id=`card-title-${++b}`,B.name_ar){let l=p("span","ar",B.name_ar);l.lang="ar",l.dir="rtl",O.append(l)}let _=p("p","kicker",p("span","",Wt(B.kind.charAt(0).toUpperCase()+
B.kind.slice(1))),...v==="deal"?[i(B,B.facts.kind)]:[],...F?[p("span","chip",...r(F))]:[]);if(m.length>1){let[l,x]=m[m.length-2],A=Fe("back","‹ Back",()=>{m.pop(),
St(w(),"h2").focus({preventScroll:!0})});st(A,{"aria-label":`Back to ${n(l,x).name}`.slice(0,120)}),_.prepend(A)}let E=v==="deal"?B.contract?"contract":"intent":
v==="route"?`route-${M}`:"",T=p("article",`card of-${v} ${E}`.trim(),_,O,...z===null?[]:[$(v==="route"?"leg":"segment",z)],...c(B.facts)),k=Object.entries(B.lists),
C=0,N=k.filter(([,l])=>(C+=l.length)<=ws).length,R=l=>T.append(...l.map(([x,A])=>h(x,A.map(D=>t.lists[x][D])))),P=()=>T.append(...B.uncertain?[p("section","",p(
"h3","","Uncertain"),...B.uncertain.map(l=>p("p","small doubt",Wt(l))))]:[],...Y?[p("p","small note",...r(Y))]:[],...d(B.sources));return R(k.slice(0,N)),N===k.
length?P():setTimeout(()=>{R(k.slice(N)),P()}),e.where(v,M)&&_.append(Fe("go-there","Show on the map",()=>e.show(v,M))),st(T,{"aria-labelledby":O.id}),T.dataset.
card=`${v}-${M}`,T}function w(v=null){let M=m[m.length-1],[z,B]=M,F=y(...M),Y=v||(["place","incident"].includes(z)?e.where(z,B):null);return e.card(F,Y,()=>{f="",
e.mark(null),e.state.changed()}),f=`${z}-${B}`,e.mark(z,B),e.state.changed(),F}function S(v,M){m.push([v,M,null]),St(w(),"h2").focus({preventScroll:!0})}e.open=
(v,M,z,B=null)=>(m=[[v,M,B]],w(z)),e.state.add("card",()=>f,v=>{let[,M,z]=/^([a-z]{3,8})-(\d{1,5})$/.exec(v)||[],B=De.find(([F])=>F===M);!B||Number(z)>=t[B[1]].
length?e.closeCard():f!==v&&e.open(B[0],Number(z),null)})}var Ms={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function Bn(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,e=>Ms[e]).replace(/[٠-٩۰-۹]/g,
e=>String(Number(e.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function Es(t,e,o){let a=` ${t}`.indexOf(` ${e}`);return t===e?0:a===0?1:a>0?2:o.
every(n=>t.includes(n))?3:9}function In(t,e){let o=Bn(e),a=o.split(" ");return o?t.flatMap(n=>{let s=n.folded??=[n.names,n.also||[],n.owners||[]].flatMap((c,u)=>c.
flatMap(h=>h?[[Bn(h),u,h]]:[])),r=99,i="";return s.forEach(([c,u,h])=>{let d=Es(c,o,a),m=d===9?99:d===3?10+u:n.first&&!u?d/10:d+[n.late?.3:0,.4,.6][u];m<r&&(r=m,
i=u===2?`owner: ${h}`:u===1?h:"")}),Object.assign(n,{why:i}),r<99?[{entry:n,score:r,size:Math.min(...s.map(([c])=>c.length||99))}]:[]}).sort((n,s)=>n.score-s.score||
n.size-s.size).slice(0,12).map(n=>n.entry):[]}var Ze=t=>new RegExp("\\p{Script=Arabic}","u").test(t);function zn(t,e){let{map:o,data:a,box:n,panel:s}=t,r=pt("tools"),i=(l,x=0)=>l.toLocaleString("en",{minimumFractionDigits:x,maximumFractionDigits:x}),c=l=>i(l/1e3,
l<1e4?3:l<1e6?2:1),u={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L2\
0 17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 \
14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",profile:"M3 5H21M3 9C6 9 6 18 10 18C13 18 13 12 16 12C18.5\
 12 19 16 21 16",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function h(l,x,A=""){let D=p("button",A,l);return D.addEventListener("click",x),D}let d=null;
function m(l,x,A){let D=h(ae(u[l]),A,"tool");return st(D,{"aria-label":x}),D.title=x,r.append(D),D}function f(l,x,A,{opened:D=()=>{},closed:Z=()=>{}}={}){let J=m(
l,x,()=>{d&&d.item===J?b():V()});A.classList.add("sheet"),A.id=`sheet-${l}`,A.hidden=!0,st(A,{role:"group","aria-label":x}),st(J,{"aria-expanded":!1,"aria-contr\
ols":A.id}),r.append(A);function V(){d&&b(),Mt()&&e.expand(!1),d={item:J,sheet:A,closed:Z},A.hidden=!1,st(J,{"aria-expanded":!0}),D()}return{item:J,show:V}}function b(l=!1){
if(!d)return;let{item:x,sheet:A,closed:D}=d;d=null,A.hidden=!0,st(x,{"aria-expanded":!1}),D(),l&&x.focus()}document.addEventListener("keydown",l=>{l.key==="Esca\
pe"&&!l.defaultPrevented&&(d?b(!0):n.querySelector(".leaflet-popup")?o.closePopup():(e.closeCard(),e.back()))}),St(pt("card"),".close").addEventListener("click",
()=>{e.closeCard(),e.back()}),pt("skip").addEventListener("click",l=>{let x=pt(St(document,"#skip").getAttribute("href")?.slice(1)||"");l.preventDefault(),s.contains(
x)&&e.expand(!0),x.focus({preventScroll:!0})}),e.find=l=>In(e.entries,l),(function(){let l=p("input"),x=p("ul","results"),A=p("p","said");l.type="search",l.placeholder=
"Station, system, path … or اسم",l.autocomplete="off",l.spellcheck=!1,l.maxLength=200,l.dir="auto",st(l,{role:"combobox","aria-label":"Search the map, in E\
nglish or Arabic","aria-expanded":!1,"aria-controls":"results","aria-autocomplete":"list"}),x.id="results",st(x,{role:"listbox","aria-label":"Found"}),st(A,{role:"\
status"});let D=f("search","Search",p("div","search",l,A,x),{opened:()=>{l.focus(),l.select()}}),Z=[],J=-1;function V(K){b(),D.item.focus();let{bounds:it,latlng:ot}=K;
it?e.visit(()=>e.frame(it)):ot&&e.visit(()=>e.frame(L.latLng(ot).toBounds(4e4))),K.open&&K.open()}function X(K){J=K,[...x.children].forEach((it,ot)=>st(it,{"ari\
a-selected":ot===K})),K<0?l.removeAttribute("aria-activedescendant"):(st(l,{"aria-activedescendant":x.children[K].id}),x.children[K].scrollIntoView({block:"near\
est"}))}function nt(){Z=e.find(l.value),x.replaceChildren(...Z.map((K,it)=>{let ot=K.names.flatMap(q=>q||[]),j=ot.find(q=>!Ze(q))||ot[0]||"",H=ot.find(Ze),Q=p("\
li","",p("bdi","en",j));if(H&&H!==j){let q=p("bdi","ar",H);q.lang="ar",Q.append(q)}return Q.append(p("small","",K.kind||"",...K.why?[" · ",p("bdi","",K.why)]:[])),
Q.id=`result-${it}`,st(Q,{role:"option"}),Q.addEventListener("mousedown",q=>q.preventDefault()),Q.addEventListener("click",()=>V(K)),Q})),st(l,{"aria-expanded":Z.
length>0}),A.textContent=l.value.trim()?Z.length?`${Z.length} found`:"Nothing found":"",X(Z.length?0:-1)}l.addEventListener("input",nt),l.addEventListener("keyd\
own",K=>{let it=K.key==="ArrowDown"?1:K.key==="ArrowUp"?-1:0;if(it&&Z.length)X((J+it+Z.length)%Z.length);else if(K.key==="Enter"&&J>=0)V(Z[J]);else if(K.key==="\
Escape"&&l.value)l.value="",nt();else return;K.preventDefault()}),document.addEventListener("keydown",K=>{let it=K.target instanceof Element&&K.target.closest("\
input, textarea, select");K.key==="/"&&!it&&(K.preventDefault(),D.show())})})();let $={routes:"Routes",stations:"Stations",systems:"Cable systems",paths:"Crossi\
ng paths",incidents:"Incidents",ground:"Base map"};(function(){let l=p("ul","tree"),x=new Set,A=[];function D(V,X,nt,K,it){let ot=p("input"),j=p("label","",ot);
return ot.type="checkbox",ot.addEventListener("change",()=>K(ot.checked)),it&&j.append(it()),j.append(p("bdi","",V)),X!==null&&j.append(p("small","",i(X))),A.push(
[ot,nt]),p("div","row",j)}function Z(){A.forEach(([V,X])=>{let nt=X();V.checked=nt===!0,V.indeterminate=nt===null})}function J(){A=[];let V=Object.keys($),X=[...new Set(
[...V,...e.layers.map(nt=>nt.parent)])];l.replaceChildren(...X.flatMap(nt=>{let K=e.layers.filter(q=>q.parent===nt);if(!K.length)return[];if(K.length===1){let[q]=K;
return[p("li","",D(q.title,q.count,()=>q.shown,lt=>{q.set(lt),Z()},q.mark))]}let it=()=>{let q=K.filter(lt=>lt.shown).length;return q===0?!1:q===K.length?!0:null},
ot=$[nt]||nt,j=D(ot,K.length,it,q=>{e.together(()=>K.forEach(lt=>lt.set(q))),Z()}),H=p("ul","",...K.map(q=>p("li","",D(q.title,q.count,()=>q.shown,lt=>{q.set(lt),
Z()},q.mark))));H.hidden=!x.has(nt),H.id=`branch-${X.indexOf(nt)}`;let Q=h(p("span","chevron"),()=>{H.hidden=!H.hidden,H.hidden?x.delete(nt):x.add(nt),st(Q,{"ar\
ia-expanded":!H.hidden})},"more");return st(Q,{"aria-label":`${ot}: each one`,"aria-expanded":!H.hidden,"aria-controls":H.id}),j.append(Q),[p("li","",j,H)]})),Z()}
f("layers","Layers",p("div","layers",p("h2","","Layers"),l),{opened:J}),e.onLayers(()=>{d&&d.sheet.id==="sheet-layers"&&Z()})})();let y=p("div","cross");st(y,{"\
aria-hidden":!0});let w=null;(function(){let l=[],x=L.layerGroup(),A=p("ol","steps"),D=p("p","total");st(D,{role:"status"});let Z=L.polyline([],{pane:"measure",
className:"measured",interactive:!1,smoothFactor:0}),J=ot=>{l.push(ot),V()};function V(){let ot=l.slice(1).map((Q,q)=>ie(l[q],Q));Z.setLatLngs(l.slice(1).map((Q,q)=>ye(
l[q],Q))),x.clearLayers(),l.forEach(Q=>x.addLayer(L.circleMarker(Q,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),A.replaceChildren(...ot.
map(Q=>p("li","",`${Q.exact?"":"about "}${c(Q.m)} km`,p("small","",`bearing ${Q.bearing.toFixed(1)}°`))));let j=ot.reduce((Q,q)=>Q+q.m,0),H=ot.every(Q=>Q.exact);
D.textContent=l.length<2?l.length?"One point; add another":"No point yet":`${H?"":"About "}${c(j)} km in all`,D.dataset.metres=ot.length?j.toFixed(4):"",nt.disabled=
K.disabled=!l.length}let X=h("Add the centre of the map",()=>J(o.getCenter())),nt=h("Undo",()=>{l.pop(),V()}),K=h("Clear",()=>{l.length=0,V()}),it=p("div","meas\
ure",p("h2","","Measure"),p("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),p("div","buttons",X,nt,K),A,D);f("measur\
e","Measure",it,{opened(){w=J,e.closeCard(),n.classList.add("measuring"),n.append(y),o.doubleClickZoom.disable(),[Z,x].forEach(ot=>ot.addTo(o)),V()},closed(){w=
null,n.classList.remove("measuring"),y.remove(),o.doubleClickZoom.enable(),[Z,x].forEach(ot=>ot.remove())}})})();let S=[...e.dates].flatMap(l=>Number.isInteger(
l)?Number(l):[]).sort((l,x)=>l-x),v=null;if(S.length&&S[0]<S[S.length-1]){let l=S[0],x=S[S.length-1],A=p("input"),D=p("output","","All years");Object.assign(A,{
type:"range",min:l,max:x+1,step:1,value:x+1}),st(A,{"aria-label":"Year"}),e.setYear=it=>{e.year=it===null||it>x?null:Math.max(it,l),A.value=String(e.year??x+1),
D.textContent=e.year===null?"All years":String(e.year),st(A,{"aria-valuetext":D.textContent}),V.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(
ot=>ot(e.year))),e.state.changed()},A.addEventListener("input",()=>e.setYear(Number(A.value)));let Z=p("div","ends",p("span","",String(l)),p("span","","all")),J=p(
"div","year",p("h2","","Year"),D,A,Z),{item:V,show:X}=f("year","Year",J,{closed:()=>v?.pause()}),nt=h("All years",()=>e.setYear(null)),{story:K}=a;v=K?On(t,e,{story:K,
body:J,show:X,all:nt}):null,K||J.append(p("p","","Shows what was in service that year: systems from the year in which they were ready, until the year in which t\
hey ended, and the cuts of that year. What has no known date stays."),nt),st(A,{"aria-valuetext":"All years"})}let M=e.state;M.add("view",()=>{let{lat:l,lng:x}=o.
getCenter();return`${l.toFixed(4)},${x.toFixed(4)},${o.getZoom()}`},l=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(l))return;let[
x,A,D]=l.split(",").map(Number);o.setView([x,A],Math.min(Math.max(D,o.getMinZoom()),o.getMaxZoom()),{animate:!1})}),M.add("change",()=>e.layers.filter(l=>l.shown!==
l.first).map(l=>encodeURIComponent(l.key)).join(","),l=>{let x=new Set(l.split(",").flatMap(A=>{try{return[decodeURIComponent(A)]}catch{return[]}}));e.layers.forEach(
A=>A.set(x.has(A.key)!==A.first))}),M.add("year",()=>e.year===null?"":String(e.year),l=>{e.setYear(/^\d{4}$/.test(l)?Number(l):null)}),v?.link();function z(){return"\
#"+[...M.entries].map(([l,{get:x}])=>[l,x()]).filter(([,l])=>l).map(([l,x])=>`${l}=${x}`).join("&")}let B="";function F(l){if(location.hash===B)return;B=location.
hash;let x=new Map(location.hash.slice(1,6e3).split("&").map(D=>{let Z=D.indexOf("=");return[D.slice(0,Z),D.slice(Z+1)]})),A=[...M.entries].filter(([D])=>!l||x.
has("view")||x.has(D));A.length&&e.together(()=>A.forEach(([D,{set:Z}])=>Z(x.get(D)||"")))}let Y;function et(){try{B=z(),history.replaceState(null,"",B)}catch{}}
F(!0),window.addEventListener("hashchange",()=>F(!1));let O=!1;if(["pointerdown","keydown","wheel"].forEach(l=>window.addEventListener(l,()=>{O=!0},{capture:!0,
passive:!0})),M.changed=()=>{clearTimeout(Y),O&&(Y=setTimeout(et,250))},o.on("moveend",()=>M.changed()),/^(https?|file):$/.test(location.protocol)){let l=p("inp\
ut"),x=p("p","said");l.readOnly=!0,st(l,{"aria-label":"Link to this view"}),st(x,{role:"status"}),l.addEventListener("focus",()=>l.select()),f("link","Link to t\
his view",p("div","link",p("h2","","Link to this view"),l,p("div","buttons",h("Copy",async()=>{l.select();let A;try{await navigator.clipboard.writeText(l.value),
A=!0}catch{A=document.execCommand("copy")}x.textContent=A?"Copied":"Copy it from the field"})),x),{opened(){l.value=location.href.split("#")[0]+z(),x.textContent=
"",l.focus()}})}if(e.profile.there){let l=m("profile","Line diagram and depth profile",()=>e.profile.toggle());st(l,{"aria-controls":"profile"}),e.profile.changed=
x=>st(l,{"aria-expanded":x}),e.profile.changed(!1)}if(document.fullscreenEnabled){let l=m("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():
document.documentElement.requestFullscreen());st(l,{"aria-pressed":!1}),document.addEventListener("fullscreenchange",()=>{st(l,{"aria-pressed":!!document.fullscreenElement})})}
function _(l){let x=e.depthAt(l);return x?`Depth: ${i(x.low_m)} to ${i(x.high_m)} m, from cells of about ${i(x.cell_km)} km`:"Depth: on land, or not known"}function E(l){
let x=l.lng-360*Math.round(l.lng/360),A=Vt(0,o.getZoom())/111320,D=Math.min(5,Math.max(1,Math.ceil(-Math.log10(A)))),Z=(J,V,X)=>`${Math.abs(J).toFixed(D)}° ${J<
0?X:V}`;return`${Z(l.lat,"N","S")}, ${Z(x,"E","W")}`}e.hereLines=l=>[E(l),_(l)];function T(l){let x=e.routeNear(l);return x?e.openRoute(x,l):e.card(p("div","car\
d here",...e.hereLines(l).map(A=>p("p","",A))),l)}o.on("click",l=>{w?w(l.latlng):k()||T(l.latlng)}),n.addEventListener("keydown",l=>{l.key!=="Enter"||l.target!==
n||(w?w(o.getCenter()):T(o.getCenter()))});function k(){let l=!!d||C;return b(),l}let C=!1;o.on("preclick",()=>{C=!!n.querySelector(".leaflet-popup")});let N=null;
function R(l){if(l!==!!N)if(o.setMaxBounds(void 0),l){N={at:o.getCenter(),zoom:o.getZoom(),open:pt("panel-toggle").getAttribute("aria-expanded")==="true"};let x=N.
open&&!Mt()?P():o.getBounds();document.documentElement.classList.add("printing"),e.expand(!0),o.invalidateSize({animate:!1,pan:!1}),o.fitBounds(x,{paddingBottomRight:[
0,o.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),n.querySelectorAll("canvas").forEach(A=>{if(A.closest(".leaflet-til\
e"))return;let D=Bt(A),{width:Z,height:J}=A,V=document.createElement("canvas");Object.assign(V,{width:Z,height:J}),Bt(V).drawImage(A,0,0),A.width=Z,D.drawImage(
V,0,0)})}else N&&(document.documentElement.classList.remove("printing"),o.invalidateSize({animate:!1,pan:!1}),e.expand(N.open),o.setView(N.at,N.zoom,{animate:!1}),
N=null,o.setMaxBounds(a.window))}function P(){let l=o.getSize(),x=s.getBoundingClientRect().width+20;return L.latLngBounds(o.containerPointToLatLng([0,l.y]),o.containerPointToLatLng(
[l.x-x,0]))}window.addEventListener("beforeprint",()=>R(!0)),window.addEventListener("afterprint",()=>R(!1))}function ks({columns:t,rows:e,levels:o}){let a=o.slice();for(let n=0;n<3;n++){let s=a.slice();for(let r=0;r<e;r++)for(let i=0;i<t;i++){let c=r*t+i;if(a[c]!==-1)
continue;let u=0,h=0;for(let d=Math.max(r-1,0);d<=Math.min(r+1,e-1);d++)for(let m=Math.max(i-1,0);m<=Math.min(i+1,t-1);m++){let f=a[d*t+m];f!==-1&&(u+=f,h++)}h&&
(s[c]=u/h)}a=s}return a.map(n=>Math.max(n,0))}function $s(t){let e=t.columns>>1,o=t.rows>>1,a=new Float32Array(e*o);for(let n=0;n<o;n++)for(let s=0;s<e;s++){let r=2*
n*t.columns+2*s,i=0,c=0;for(let u of[r,r+1,r+t.columns,r+t.columns+1])t.levels[u]!==-1&&(i+=t.levels[u],c++);a[n*e+s]=c?i/c:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:e,rows:o,levels:a}}function jn(t){let e=[];for(let o=t;;o=$s(o)){let{west:a,south:n,step:s,columns:r,rows:i}=o,c=o,u=null;if(e.
push({west:a,south:n,step:s,columns:r,rows:i,get levels(){return u=u||ks(c)}}),Math.min(r,i)<16)return e}}function Rn(t,e){let o=new Int32Array(4*t.length),a=new Float32Array(
4*t.length);return t.forEach((n,s)=>{let r=Math.min(Math.max(n,0),e-1),i=Math.floor(r),c=r-i;for(let u=0;u<4;u++)o[4*s+u]=Math.min(Math.max(i-1+u,0),e-1);a[4*s]=
(1-c)**3/6,a[4*s+1]=(3*c**3-6*c**2+4)/6,a[4*s+2]=(-3*c**3+3*c**2+3*c+1)/6,a[4*s+3]=c**3/6}),{nodes:o,weights:a}}function Dn(t,e,o){let{columns:a,rows:n,levels:s}=t,
r=e.length,{nodes:i,weights:c}=Rn(e.map(f=>(f-t.west)/t.step),a),u=Rn(o.map(f=>(f-t.south)/t.step),n),h=new Map;function d(f){if(!h.has(f)){let b=new Float32Array(
r),$=f*a;for(let y=0,w=0;y<r;y++,w+=4)b[y]=c[w]*s[$+i[w]]+c[w+1]*s[$+i[w+1]]+c[w+2]*s[$+i[w+2]]+c[w+3]*s[$+i[w+3]];h.set(f,b)}return h.get(f)}let m=new Float32Array(
r*o.length);for(let f=0;f<o.length;f++){let[b,$,y,w]=[0,1,2,3].map(B=>d(u.nodes[4*f+B])),[S,v,M,z]=u.weights.subarray(4*f,4*f+4);for(let B=0,F=f*r;B<r;B++,F++)m[F]=
S*b[B]+v*$[B]+M*y[B]+z*w[B]}return m}var ue=512,Ue=16,Ss=4,Cs=6,Un=(t,e)=>t.find(o=>o.step*e>=1.5)||t[t.length-1],qn=(t,e)=>Un(e[e.length-1],256*2**Math.floor(t.getZoom())/360).levels;function As(t,e,o,a){
let n=e.length,s=o.length,r=null;for(let i of[...t].reverse()){let{west:c,south:u,step:h,columns:d,rows:m}=i[0],f=c+h*(d-1),b=u+h*(m-1);if(r&&(e[0]>f||e[n-1]<c||
o[0]<u||o[s-1]>b))continue;let $=Dn(Un(i,a),e,o);if(!r){r=$;continue}let y=(w,S,v)=>Math.min(w-S,v-w)/(Cs*h);for(let w=0,S=0;w<s;w++){let v=y(o[w],u,b);for(let M=0;M<
n;M++,S++){let z=Math.min(v,y(e[M],c,f),1);z>0&&(r[S]+=z*($[S]-r[S]))}}}return r||new Float32Array(n*s)}function Fn(t,[e,o],a,n,s,r){let i=t.width,c=256/ue*2**a.
z,u=e?1:0,h=Math.min(o,i-e),d=Array.from({length:i},(_,E)=>(E+.5)/i),m=d.map(_=>360*(a.x+_)/c-180),f=d.slice(e-u,e+h).map(_=>Math.atan(Math.sinh(Math.PI*(1-2*(a.
y+_)/c)))*180/Math.PI),b=As(n,m,f,ue*c/360),{west:$,south:y,step:w,columns:S,rows:v}=n[n.length-1][0],M=(_,E,T)=>_>E-w&&_<E+T*w,z=m.map(_=>M(_,$,S)),B=s.length-
1,F=r.map(([_,E,T])=>255<<24|T<<16|E<<8|_),Y=Bt(t),et=Y.createImageData(i,h),O=new Int32Array(et.data.buffer);for(let _=u,E=u*i,T=0;_<f.length;_++){if(!M(f[_],y,
v)){E+=i,T+=i;continue}for(let k=0;k<i;k++,E++,T++){if(!z[k])continue;let C=b[E],N=0;for(;N<B&&C>=s[N+1];)N++;O[T]=F[N];let R=N?C-s[N]:1/0,P=N<B?s[N+1]-C:1/0,l=Math.
min(R,P);if(l>3)continue;let x=.5-l/Math.max(Math.abs(C-b[k?E-1:E+1]),Math.abs(C-b[_?E-i:E+i]),1e-4);if(x<=0)continue;let[A,D]=[r[N],r[R<P?N-1:N+1]],Z=J=>Math.round(
A[J]+x*(D[J]-A[J]));O[T]=255<<24|Z(2)<<16|Z(1)<<8|Z(0)}}Y.putImageData(et,0,e)}function Zn(t){let e=Os(t);e&&e.toBlob(async o=>{if(!o)return;let a=p("img",""),n=URL.
createObjectURL(o);a.alt="",a.src=n;try{await a.decode(),e.parentNode===t&&t.replaceChildren(a)}catch{}URL.revokeObjectURL(n)})}var Os=t=>t.querySelector("canva\
s");function Hn(t,{heights:e,bands:o,tints:a,printing:n,bounds:s}){let r=[],i=!1;t.on("movestart",()=>{i=!0}).on("moveend",()=>{i=!1});function c(y){let w=performance.
now()+y,S=a(),v=i?Ss:Ue;for(let M;performance.now()<w&&(M=r[0]);){let{tile:z,canvas:B,coords:F,done:Y}=M;Fn(B,[M.row,v],F,e,o,S),M.row+=v,!(M.row<B.height)&&(r.
shift(),Y(void 0,z),n()||Zn(z))}r.length&&setTimeout(()=>c(i?3:8),i?40:0)}function u(y){let w=p("canvas","");return w.width=w.height=y,w}let h=0,d=ue,m=mt(L.GridLayer).
extend({createTile(y,w){let S=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-h);d=Math.ceil(ue*Math.min(S,2));let v=u(d),M=p("div","",v);return r.push({
tile:M,canvas:v,row:0,coords:y,done:w})===1&&queueMicrotask(()=>c(n()?1/0:8)),M},_setView(y,w,...S){h=Math.floor(w+1e-6),mt(L.GridLayer.prototype)._setView.call(
this,y,w,...S)},_clampZoom:()=>h}),f=new m({pane:"depths",tileSize:ue,noWrap:!0,bounds:s,keepBuffer:1,updateWhenZooming:!1});f.on("tileloadstart",({tile:y})=>{let{
x:w,y:S}=L.DomUtil.getPosition(y);Object.assign(y.style,{left:`${w}px`,top:`${S}px`})});function b(){let y=a(),w=new Set(r.map(({tile:v})=>v));Object.values(mt(
f)._tiles).forEach(({el:v,coords:M})=>{if(w.has(v))return;let z=u(d);for(let B=0;B<d;B+=Ue)Fn(z,[B,Ue],M,e,o,y);v.replaceChildren(z),n()||Zn(v)})}function $(){c(
1/0),b()}return{depths:f,repaint:b,paintNow:$}}function Gn(t){let e=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+e)/(1-e))/(4*Math.PI)]}function Ns([t,e,o,a],[n,s,r,i]){let c=0,u=1;for(let[
h,d,m,f]of[[t,o-t,n,r],[e,a-e,s,i]]){if(!d){if(h<m||h>f)return!1;continue}let b=(m-h)/d,$=(f-h)/d;c=Math.max(c,Math.min(b,$)),u=Math.min(u,Math.max(b,$))}return c<=
u}function Ts([t,e,o,a],[n,s,r,i]){let c=(u,h,d,m,f,b)=>Math.sign((d-u)*(b-h)-(m-h)*(f-u));return c(t,e,o,a,n,s)!==c(t,e,o,a,r,i)&&c(n,s,r,i,t,e)!==c(n,s,r,i,o,
a)}function Vn(t){let e=new Map,o=([a,n,s,r],i)=>{for(let c=Math.floor(a*256);c<=s*256;c++)for(let u=Math.floor(n*256);u<=r*256;u++)if(i(c*4096+u))return!0;return!1};
return t.forEach(a=>{let n=Gn(a[0]);a.slice(1).forEach(s=>{let r=Gn(s),i=[...n,...r];o([Math.min(n[0],r[0]),Math.min(n[1],r[1]),Math.max(n[0],r[0]),Math.max(n[1],
r[1])],c=>{let u=e.get(c);return u?u.push(i):e.set(c,[i]),!1}),n=r})}),([a,n],[s,r,i,c])=>{let u=[s,r,s+i,r+c],h=[s+i/2,r+c/2],d=[a,n,h[0],h[1]];return!o([Math.
min(s,a),Math.min(r,n),Math.max(s+i,a),Math.max(r+c,n)],m=>(e.get(m)||[]).some(f=>Ns(f,u)||Ts(f,d)))}}async function _s(t){let e=atob(t),o=new Uint8Array(e.length);for(let i=0;i<o.length;i++)o[i]=e.charCodeAt(i);let n=new Blob([o]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),s=[],r=0;for(let i=await n.read();!i.done;i=await n.read()){if(r+=i.value.length,r>268435456)throw new RangeError("more data than a \
page has");s.push(i.value)}return new Uint8Array(await new Blob(s).arrayBuffer())}async function Wn(t,e){let[o,a]=await Promise.all(t.split(" ",2).map(_s)),n=Ps(
a,e);return JSON.parse(new TextDecoder().decode(o),(s,r)=>typeof r=="object"&&r!==null&&"~"in r?n[r["~"]]:r)}function Ps(t,e){let o=t.length>>2,a=0,n=()=>{if(a>=
o)throw new RangeError("fewer vertices than the lines have");let u=t[a]|t[a+o]<<8|t[a+2*o]<<16|t[a+++3*o]<<24;return u>>>1^-(u&1)},s=n();n();let r=Array.from({length:Math.
min(s,o)},()=>({unit:n(),size:n()})),i=0,c=0;return r.map(({unit:u,size:h})=>{let d=[],m=0,f=0,b=0,$=0,y=0,w=0;for(let S=0;S<h;S++){let v=n(),M=n();S?([y,b]=[b,
(b+y>>1)+v],[w,$]=[$,($+w>>1)+M],m+=b,f+=$):(m=i+=v,f=c+=M),d.push(e(f/u,m/u))}return d})}function Me({rows:t,columns:e}){let o=Array.from({length:t},()=>({}));
return Object.entries(e).forEach(([a,n])=>{let s=Array.isArray(n)?r=>n[r]:"all"in n?()=>n.all:r=>n.of[n.at[r]];o.forEach((r,i)=>{let c=s(i);c!==null&&(r[a]=c)})}),
o}function Bs(t,e){return`${[t-360*Math.round(t/360),e].map(a=>Number(a.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Yn({lists:t,...e}){let o=Object.
entries(t).map(([n,s])=>[n,Me(s)]),a=Object.entries(e).map(([n,s])=>{let r=s.facts&&Me(s.facts),i=s.lists&&Me(s.lists);return[n,Me(s).map((c,u)=>{let h=r?.[u];return h?.
position===!0&&(h.position=Bs(Number(c.lon),Number(c.lat))),{...c,facts:h,lists:i?.[u]}})]});return{lists:Object.fromEntries(o),...Object.fromEntries(a)}}function Kn({
columns:t,rows:e,steps:o},a,n){let s=new Float32Array(t*e);for(let r=0,i=0;r<s.length;r++)r%t===0&&(i=0),o[r]===" "?s[r]=n:s[r]=i=(i+o.charCodeAt(r)-63)%a;return s}function Is(t,[e,o]){let a=(n,s,r)=>n.some(i=>Math.abs(s-i)<.002&&Math.abs(r-i)<.002);return t.flatMap(n=>{let s=[],r=[n[0]];for(let i=1;i<=n.length;i++){let c=n[i-
1],u=n[i%n.length];a(e,c.lng,u.lng)||a(o,c.lat,u.lat)?(r.length>1&&s.push(r),r=[u]):r.push(u)}return r.length>1&&s.push(r),s})}function zs(t){let e=t.map(o=>{let a=new Map;
return o.forEach(n=>n.forEach((s,r)=>{let i=n[r?r-1:n.length-1];for(let c=Math.floor(Math.min(s.lat,i.lat));c<=Math.max(s.lat,i.lat);c++){let u=a.get(c);u?u.push(
[s,i]):a.set(c,[[s,i]])}})),a});return({lat:o,lng:a})=>e.some(n=>(n.get(Math.floor(o))||[]).reduce((s,[r,i])=>r.lat>o!=i.lat>o&&a<(i.lng-r.lng)*(o-r.lat)/(i.lat-
r.lat)+r.lng?!s:s,!1))}async function Xn({map:t,data:e,ground:o,box:a},n){let s=document.documentElement.classList.contains("plain"),r=window.matchMedia("screen\
 and (prefers-color-scheme: dark)"),i=window.matchMedia("print"),c=l=>L.svg({pane:l,padding:.3}),u=c("land"),h=c("borders"),d={interactive:!1,smoothFactor:.6},{
tiers:m}=o;function f(l,x,A,D,Z=!1){if(!x.length)return;let J={...d,renderer:D,className:`ground ${l}`},V=Z?L.polygon(x,J):L.polyline(x,J);A.addLayer(yn(t,V,Z?x.
flat():x,Z))}let b=L.layerGroup(),$=L.layerGroup();for(let{land:l}of m)f("land",l,t,u,!0),await Lt();let y=m.map(l=>Is(l.land.flat(),l.edges));await Lt();for(let l of y)
f("coast",l,t,u),await Lt();let w=l=>m.flatMap(x=>x[l]);f("rivers",w("rivers"),b,u),m.forEach(({lakes:l})=>f("lake",l,b,u,!0)),f("canals",w("canals"),b,u),f("bo\
rders",w("borders"),$,h),f("disputed",w("disputed"),$,h);let S=l=>[1,3,5].map(x=>parseInt(l.slice(x,x+2),16)),v=()=>i.matches||document.documentElement.classList.
contains("printing");function M(){let{tints:l}=o.depths;return l[v()?"print":s&&r.matches?"dark":"light"].map(S)}function z(l,x){for(let{west:A,south:D,step:Z,columns:J,
rows:V,levels:X}of l){let nt=L.latLng(x.lat,x.lng+360*Math.ceil((A-Z/2-x.lng)/360)),K=Math.round((nt.lng-A)/Z),it=Math.round((nt.lat-D)/Z);if(K<0||K>=J||it<0||it>=
V)continue;let ot=X[it*J+K];if(ot===-1||B.some(ft=>ft(nt)))return null;let{deepest_m:j,levels:H}=o.depths,Q=ft=>j*(Math.max(ft,0)/(H-1))**2,q=Q(ot-.5),lt=q<100?
1:10;return{low_m:lt*Math.floor(q/lt),high_m:lt*Math.ceil(Q(ot+.5)/lt),cell_km:Math.round(Z*111.2)}}return null}let B=[];async function F(){for(let{land:V}of m)
B.push(zs(V)),await Lt();let l=o.depths.grids.map(V=>({...V,levels:Kn(V,o.depths.levels,-1)}));if(n.depthAt=V=>z(l,V),!s)return;await Lt();let x=[];for(let V of l)
x.push(jn(V)),await Lt();qn(t,x),await Lt();let{bands:A}=o.depths,{depths:D,repaint:Z,paintNow:J}=Hn(t,{heights:x,bands:A,tints:M,printing:v,bounds:e.window});D.
on("load",()=>{a.dataset.depths="drawn"}),n.addLayer({key:"depths",title:"Depth",parent:"ground",group:D}),[r,i].forEach(V=>V.addEventListener("change",Z)),window.
addEventListener("afterprint",Z),n.paintNow=J}if(await Lt(),o.depths.grids.length&&await F(),!s)return;await Lt(),n.addLayer({key:"waters",title:"Lakes and rive\
rs",parent:"ground",group:b}),n.addLayer({key:"borders",title:"Borders",parent:"ground",group:$}),await Lt();let Y=Vn([...y.flat(),...w("borders"),...w("dispute\
d")]);await Lt();let et=new Set(e.crossed||[]),O=document.documentElement.lang==="ar",_=.3,E=new Set(o.names.map(([l,x,A,D,Z,J])=>({kind:l,zoom:J,latlng:L.latLng(
Z,D),text:O&&A||x,first:l==="country"&&et.has(x)})));o.names.forEach(([l,x,A,D,Z,J])=>n.addSearch({names:[x,A],kind:l.charAt(0).toUpperCase()+l.slice(1),late:!0,
open(){let V=p("h2","",p("bdi","",x)),X=L.latLng(Z,D),nt=l==="city"||l==="capital",K=p("span","ar",A);Object.assign(K,{lang:"ar",dir:"rtl"}),A&&V.append(K),n.card(
p("article","card of-ground",p("p","kicker",l.charAt(0).toUpperCase()+l.slice(1)),V,...nt?n.hereLines(X).map(it=>p("p","",it)):[]),X),n.visit(()=>t.setView(X,Math.
max(J+.5,3),{animate:!1}))}}));let T=[],k={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},C={ocean:5.5,country:8},N=!0,R=NaN;function P(l){R=l;let x=t.
getBounds().pad(.3);E.forEach(A=>{if(l+_<A.zoom||!x.contains(A.latlng))return;E.delete(A);let D=A.kind==="city"||A.kind==="capital";if(D&&n.places.some(({latlng:V})=>Math.
abs(V.lat-A.latlng.lat)<.15&&Math.abs(V.lng-A.latlng.lng)<.15))return;let J=p("span",A.kind,A.text);O&&J.classList.add("ar"),T.push({...A,label:n.addLabel({latlng:A.
latlng,element:J,beside:D,rank:(A.first?1e3:0)+10*(10-A.zoom)+(k[A.kind]||0),reach:D?0:A.kind==="ocean"?90:A.first?96:A.kind==="country"?36:26,within:A.kind==="\
country"?Y:null})})}),T.forEach(({kind:A,zoom:D,label:Z})=>{Z.shown=N&&l+_>=D&&l<(C[A]||99),Z.element.classList.toggle("near",l>=D+1.5)}),a.dataset.scale=l<3?"w\
orld":l<5?"region":"country"}n.onDraw(P),t.on("moveend",()=>{t.getZoom()===R&&P(R)}),n.addLayer({key:"names",title:"Place names",parent:"ground",group:null,show:l=>{
N=l}})}var qe=["aria-label","aria-valuetext","title","placeholder"],Rs={".":"٫",",":"٬"},js="[^A-Za-z]*\\d[^A-Za-z]*?",Ds=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
Fs=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,e=>e.replace(/[\d.,]/g,o=>o==="."||o===","?Rs[o]:String.fromCharCode(1632+Number(o)))),[Zs,Us]=[8294,
8297].map(t=>String.fromCharCode(t)),Qn=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${Zs}${t}${Us}`:t;function qs(t,e){let o=new Intl.PluralRules(
e),a=Object.entries(t).filter(([s])=>s.includes("{")).map(([s,r])=>{let i=s.split(/\{(\w+)\}/),c=i.filter((h,d)=>d%2===0),u=i.map((h,d)=>d%2?`(?<${h}>${h==="n"?
js:"[^]+?"})`:Ds(h)).join("");return{size:c.join("").length,pattern:new RegExp(`^${u}$`),form:r}}).sort((s,r)=>r.size-s.size);function n(s){for(let i of[s,s.charAt(
0).toLowerCase()+s.slice(1)]){let c=t[i];if(typeof c=="string")return c}for(let{pattern:i,form:c}of a){let u=i.exec(s)?.groups;if(!u)continue;return(typeof c=="\
string"?c:c[o.select(Number((u.n||"").replace(/[^\d.]/g,"")))]||c.other).replace(/\{(\w+)\}/g,(d,m)=>n(u[m])??Qn(u[m]))}if(!s.includes(", "))return null;let r=s.
split(", ").map(i=>/[A-Za-z]/.test(i)?n(i):Qn(i));return r.includes(null)?null:r.join("، ")}return n}function to(t){let e=document.getElementById("texts");if(!e)
return;let{texts:o,numerals:a,original:n}=JSON.parse(e.textContent||"{}"),s=qs(o,document.documentElement.lang),r=a==="arab"?Fs:d=>d,i=d=>{let m=d.trim(),f=/[A-Za-z]/.
test(m)?s(m):null;return r(f===null?d:d.replace(m,()=>f))};function c(d){let m=document.createElement("q");Object.assign(m,{lang:"en",dir:"ltr",translate:!1}),m.
textContent=d.data.slice(n.length+1),d.data=n,d.after(" ",m)}function u(d){if(d instanceof Text){let m=d.parentElement?.closest("script, style, [translate=no]");
!m&&d.data.startsWith(`${n} `)&&c(d);let f=m?d.data:i(d.data);f!==d.data&&(d.data=f)}else d instanceof Element&&!d.matches("script, style")&&(qe.forEach(m=>{let f=d.
getAttribute(m),b=f&&i(f);b&&b!==f&&d.setAttribute(m,b)}),d.childNodes.forEach(u))}let h={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:qe};
new MutationObserver(d=>d.forEach(({type:m,target:f,addedNodes:b})=>{m==="childList"?b.forEach(u):m==="characterData"?u(f):f instanceof Element&&qe.forEach($=>{
let y=f.getAttribute($),w=y&&i(y);w&&w!==y&&f.setAttribute($,w)})})).observe(t,h),u(t)}var eo=3,so=(t,e,o,a,n)=>e<t.x+t.w&&t.x<e+a&&o<t.y+t.h&&t.y<o+n,no=new Map;function Hs(t){let e=no.get(t);if(e)return e;let o=[],a=t>90?Array.from({length:17},(n,s)=>(s-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return a.forEach(n=>a.forEach(s=>o.push([n*t,s*t]))),no.set(t,o.sort((n,s)=>Math.hypot(...n)-Math.
hypot(...s))),o}function Gs(t){let e=new Map;return t.forEach(o=>{let a=(o.x>>4)*4096+(o.y>>4),n=e.get(a);n?n.push(o):e.set(a,[o])}),(o,a,n,s,r=1/0)=>{let i=0;for(let c=o-
3>>4;c<=o+n+3>>4;c++)for(let u=a-1>>4;u<=a+s+1>>4;u++)for(let h of e.get(c*4096+u)||[])if(h.x>o-3&&h.x<o+n+3&&h.y>a-1&&h.y<a+s+1&&++i>=r)return i;return i}}function oo(){
let t=new Map,e=({x:n,y:s,w:r,h:i},c)=>{for(let u=Math.floor(n/64);u<=(n+r)/64;u++)for(let h=Math.floor(s/64);h<=(s+i)/64;h++)if(c(t.get(u*4096+h),u*4096+h))return!0;
return!1};return{free:(n,s,r,i)=>!e({x:n,y:s,w:r,h:i},c=>!!(c&&c.some(u=>so(u,n,s,r,i)))),take:(n,s,r,i)=>{let c={x:n,y:s,w:r,h:i};e(c,(u,h)=>(u?u.push(c):t.set(
h,[c]),!1))}}}function ao(t,e){let o=t.getContainer(),a=[],n=[],s=[];function r({latlng:f,element:b,rank:$,dot:y=!1,reach:w=0,beside:S=!1,within:v=null}){let M={
latlng:f,element:b,rank:$,dot:y,reach:w,beside:S,within:v,shown:!0};return y||(b.classList.add("ground-name"),L.marker(f,{pane:"names",interactive:!1,keyboard:!1,
icon:L.divIcon({className:"name-holder",html:b,iconSize:[0,0]})}).addTo(t)),a.push(M),M}function i(){let f=t.attributionControl.getContainer(),{parentElement:b,
firstElementChild:$}=e;!f||!b||!($ instanceof HTMLElement)||(b.style.setProperty("--title",`${$.offsetHeight}px`),b.style.setProperty("--credits",`${f.offsetWidth>
o.clientWidth-180?f.offsetHeight:0}px`))}let c=!1;t.on("viewprereset",()=>{c=!0}),t.on("viewreset",()=>{c=!1});function u(){let f=oo(),b=oo(),$=[],y=[],w={zoom:NaN,
origin:L.point(NaN,NaN),size:t.getSize(),free:f.free,take:f.take,inside:(O,_,E,T)=>O>2&&_>2&&O+E<w.size.x-2&&_+T<w.size.y-22,crossed:()=>0},{free:S,take:v,inside:M}=w;
function z(){i(),Object.assign(w,{zoom:t.getZoom(),origin:t.getPixelBounds().getTopLeft(),size:t.getSize()});let{zoom:O,origin:_,size:E}=w,T=o.getBoundingClientRect();
[e,pt("tools"),...o.querySelectorAll(".leaflet-control, .large-year")].forEach(N=>{let{left:R,top:P,width:l,height:x}=N.getBoundingClientRect();N!==e&&!l||(v(R-
T.left,P-T.top,l,x),$.push({x:R-T.left,y:P-T.top,w:l,h:x}))}),a.forEach(({element:N,within:R})=>{R&&N.classList.remove("less")});let k=L.bounds([-200,-200],E.add(
[200,200]));y=a.filter(N=>N.shown).map(N=>({...N,at:t.project(N.latlng,O).subtract(_)})).filter(N=>k.contains(N.at)).map(N=>({...N,w:N.element.offsetWidth,h:N.element.
offsetHeight}));let C=new Set(y.map(({element:N})=>N));y.filter(N=>N.dot).forEach(({at:{x:N,y:R}})=>v(N-7,R-7,14,14)),w.crossed=Gs(s.flatMap(N=>N(O,_)).filter(N=>M(
N.x,N.y,0,0))),a.forEach(({element:N})=>{C.has(N)||(N.dataset.side="none")}),y.sort((N,R)=>Number(R.dot)-Number(N.dot)||R.rank-N.rank)}function B(){let{crossed:O,
zoom:_}=w;y.filter(E=>E.dot).forEach(({element:E,at:T,rank:k,w:C,h:N})=>{let R=[["right",T.x+9,T.y-N/2],["left",T.x-9-C,T.y-N/2],["above",T.x-C/2,T.y-9-N],["bel\
ow",T.x-C/2,T.y+9]],P=([,A,D])=>!M(A,D,C,N)||!b.free(A,D,C,N)?1/0:(S(A,D,C,N)?0:40)+O(A,D,C,N)+($.some(Z=>so(Z,A,D,C,N))?300:0),l=R.reduce((A,D)=>P(D)<P(A)?D:A),
x=P(l)<[_<4?0:1,3,_<3.5?30:1/0,1/0][k]?l:null;E.dataset.side=x?x[0]:"none",x&&(v(x[1],x[2],C,N),b.take(x[1],x[2],C,N))})}function F(O){let{crossed:_,origin:E,zoom:T}=w,
k=256*2**T,C=y.filter(R=>!R.dot),N=Math.ceil(C.length/eo);C.slice(O*N,(O+1)*N).forEach(({element:R,at:{x:P,y:l},reach:x,beside:A,within:D,...Z})=>{let{w:J,h:V}=Z,
X=()=>A?3:J/2,nt=()=>Hs(x).find(([it,ot])=>{let j=P+it-X(),H=l+ot-V/2;return M(j,H,J,V)&&S(j-2,H-2,J+4,V+4)&&!_(j,H,J,V,1)&&(!D||D([(P+E.x)/k,(l+E.y)/k],[(j+E.x)/
k,(H+2+E.y)/k,J/k,(V-4)/k]))}),K=nt();if(!K&&D){let it=R.classList.contains("near")?.76:.95;[J,V]=[J*it,V*it],K=nt(),R.classList.toggle("less",!!K)}R.dataset.side=
K?"on":"none",K&&(R.style.translate=`${K[0]}px ${K[1]}px`,v(P+K[0]-X()-3,l+K[1]-V/2-3,J+6,V+6))})}let Y=Array.from({length:eo},(O,_)=>()=>F(_)),et=()=>!c&&t.getZoom()===
w.zoom&&t.getPixelBounds().getTopLeft().equals(w.origin);return[()=>{c||z()},...[B,...n.map(O=>()=>O(w)),...Y].map(O=>()=>{et()&&O()})]}return{addLabel:r,layout:()=>u().
forEach(f=>f()),placing:u,onLayout:f=>{n.push(f)},addInk:f=>{s.push(f)}}}var Vs=12,Ws=1.2,Ys=3;function Ks(){let{_draw:t,_fillStroke:e}=mt(L.Canvas.prototype),o=mt(be).extend({_draw(){t.call(this),this._ctx.globalCompositeOperation="\
destination-out",this._within=!0,t.call(this),this._within=!1,this._ctx.globalCompositeOperation="source-over"},_fillStroke(a,n){let{options:s}=n,{weight:r}=s;this.
_within&&(s.weight=Math.max(r-2*Ws,0)),e.call(this,a,n),s.weight=r}});return new o({pane:"band-edges",padding:.1})}function ro(t,e){if(!e.length)return()=>{};t.
createPane("band-edges").style.zIndex="403";let o=Ks();return e.forEach(a=>{for(let n=0;a.accuracy_m&&n<a.latlngs.length-1;){let s=n+1;for(;s<a.latlngs.length-1&&
Math.abs(a.latlngs[s+1].lat-a.latlngs[n].lat)<1;)s++;let r=a.latlngs.slice(n,s+1),i={interactive:!1,noClip:!0,smoothFactor:1};a.bands.push({band:L.polyline(r,{...i,
pane:"bands",className:a.routes.length>1?"band shared":`band route-${a.routes[0]}`}),edge:L.polyline(r,{...i,renderer:o,opacity:1})}),n=s}}),(a,n)=>{let s=getComputedStyle(
document.documentElement),r=t.getSize(),i=Math.min(r.x,r.y)/Ys;e.forEach(c=>{let u=c.latlngs[c.latlngs.length>>1].lat,h=n(c),d=c.accuracy_m||0,m=h.length>0&&d>Vs*
Vt(u,a),f=s.getPropertyValue(c.routes.length>1?"--soft":`--route-${c.routes[0]%14}`).trim();c.bands.forEach(({band:b,edge:$})=>{let y=b.getLatLngs(),w=(y[0].lat+
y[y.length-1].lat)/2,S=2*d/Vt(w,a),[v,M]=S>i?[$,b]:[b,$];M.remove(),m?v.addTo(t).setStyle({weight:S,color:f}):v.remove()})})}}var Js=520,Xs="600 11px ",Qs=.4;function ta(t){let e=[];return t.forEach(o=>{let a=e[e.length-1];a&&a[a.length-1].distanceTo(o[0])<8?a.push(...o):e.push([...o])}),
e}function*ea(t,e,o){for(let a=0;a<t.length;a+=3){let n=a,s=0;for(;n+1<t.length&&s<o+14;)s+=t[n+1].distanceTo(t[n]),n++;if(s<o+14)continue;let r=t.slice(a,n+1);
r.some(i=>i.x<8||i.y<8||i.x>e.x-8||i.y>e.y-24)||r[0].distanceTo(r[r.length-1])<.96*s||(yield[r,a*6])}}var na=(t,e,o)=>t.every(a=>!o(a.x+e.x-2,a.y+e.y-3,4,6,1));
function io({map:t,routes:e,usersOf:o},a){let n=L.svg({pane:"along",padding:.2}).addTo(t),s=Bt(document.createElement("canvas"));s.font=Xs+getComputedStyle(document.
body).fontFamily;let r=new Map,i=y=>{let w=r.get(y)??s.measureText(y).width+Qs*y.length;return r.set(y,w),w},c=null,u=-1,[h,d]=[ct("g",{}),ct("g",{})];mt(n)._rootGroup.
append(h,d);function m(y){let w=[];return e.forEach((S,v)=>{if(!S.shown||y>=0&&v!==y)return;let M=null;S.parts.forEach(z=>{let B=y>=0?[]:o(z.leg).filter(Y=>Y<v&&
e[Y].parts.some(et=>et.number===z.number&&et.system===z.system));if(!z.system||B.length){M=null;return}let F=y>=0?z.complete:z.seen;M&&M.name===z.system?M.seen.
push(...F):w.push(M={name:z.system,r:v,seen:[...F]})})}),w.map(S=>({...S,seen:ta(S.seen)}))}function f(y,w,S,v){let M="M"+S.map(({x:z,y:B})=>`${z.toFixed(1)} ${B.
toFixed(1)}`).join("L");return[ct("path",{d:M,id:w,class:"along-path"}),ct("text",{class:v},ct("textPath",{href:`#${w}`,startOffset:"50%"},y))]}function b({origin:y,
size:w,free:S,take:v,crossed:M},z){let B=z<0?h:d;B.replaceChildren();let F=t.getPixelOrigin().subtract(y);m(z).forEach((Y,et)=>{let O=i(Y.name),_=-1/0,E=0,T=Y.seen.
flatMap(k=>{let C=E;return E+=6*k.length,[...ea(k,w,O)].map(([N,R])=>({piece:N,at:C+R}))});for(let{piece:k,at:C}of T){if(C-_<Js)continue;let R=k[k.length-1].x<k[0].
x?k.reverse():k,P=R[R.length-1].subtract(R[0]),l=Math.hypot(P.x,P.y),x=L.point(P.y/l,-P.x/l),A=[5,-15].find(V=>na(R,x.multiplyBy(V+5),M))??(z>=0?5:void 0);if(A===
void 0)continue;let D=R.map(V=>V.add(x.multiplyBy(A)));if(D.slice(1).reduce((V,X,nt)=>V+X.distanceTo(D[nt]),0)<O+4)continue;let J=R.filter((V,X)=>X%2===0).map(V=>V.
add(x.multiplyBy(A+5)));z<0&&!J.every(({x:V,y:X})=>S(V-6,X-6,12,12))||(z<0&&J.forEach(({x:V,y:X})=>v(V-6,X-6,12,12)),_=C,B.append(...f(Y.name,`along-${z}-${et}-${C}`,
D.map(V=>V.subtract(F)),`along route-${Y.r}${z<0?"":" hot"}`)))}})}function $(y){u=y,d.replaceChildren(),y>=0&&c&&b(c,y),h.style.display=y>=0&&d.childElementCount?
"none":""}return a.onLayout(y=>{c=y,b(y,-1),$(u)}),$}var oa=5,sa=5,co=18,aa=4e4,Ee=t=>t.km??NaN;function ra(t,e,o){let a=[t[0]];for(let n=1;n<t.length;n++){let s=t[n-1],r=t[n],i=L.LineUtil.clipSegment(s,r,o);if(i){
let[c,u]=i,h=Math.max(Math.ceil(c.distanceTo(u)/e),1),d=s.distanceTo(r)||1;for(let m=0;m<=h;m++){let f=c.multiplyBy(1-m/h).add(u.multiplyBy(m/h));f.km=Ee(s)+(Ee(
r)-Ee(s))*s.distanceTo(f)/d,a.push(f)}}a.push(r)}return a.filter((n,s)=>!s||n.x!==a[s-1].x||n.y!==a[s-1].y)}function ia(t,e,o){let a=[],n=null;for(let s=1;s<t.length;s++){
let r=L.LineUtil.clipSegment(t[s-1],t[s],o);if(!r)continue;let[i,c]=r,u=Math.max(Math.ceil(i.distanceTo(c)/e),1);(!n||!n.equals(i))&&a.push([i]);for(let h=1;h<=
u;h++)a[a.length-1].push(i.multiplyBy(1-h/u).add(c.multiplyBy(h/u)));n=c}return a}function ca(t){let e=[0];for(let o=1;o<t.length;o++)e.push(e[o-1]+Math.hypot(t[o].
x-t[o-1].x,t[o].y-t[o-1].y));for(let o=0,a=0,n=0,s=0,r=0;o<t.length;o++){for(;n<t.length&&e[n]<=e[o]+co;)s+=t[n].mx,r+=t[n].my,n++;for(;e[a]<e[o]-co;)s-=t[a].mx,
r-=t[a].my,a++;t[o].ox=s/(n-a),t[o].oy=r/(n-a)}}function oe(t){if(!t.metres){let e=t.metres=[0];t.latlngs.slice(1).forEach((o,a)=>e.push(e[a]+ie(t.latlngs[a],o).
m))}return t.metres}function lo({leg:t,from_km:e,backwards:o},a){let n=oe(t),s=n[n.length-1],r=s?t.km*a/s:0;return e+(o?t.km-r:r)}function He(t,e){let o=e===null?
NaN:e/1e3,a=o>0?Math.min(2,1-Math.floor(Math.log10(2*o))):2,n=10**-a,s=Math.max(0,a);return(Math.round(t/n)*n).toLocaleString("en",{minimumFractionDigits:s,maximumFractionDigits:s})}
function uo({map:t,data:e},o){let a=e.legs.map(O=>({...O,latlngs:O.line,bands:[]})),n=O=>[O.casing,O.line,O.over,O.hit].flatMap(_=>_||[]),s=e.routes.map((O,_)=>{
let E=0,T=O.legs.map(([P,l],x)=>{let A=a[P],D=O.standings[x]||"",Z=A.schematic?"schematic":A.modelled?"modelled":"known",J=`${A.medium} ${Z} route-${_} ${D}`.trim(),
V={interactive:!1,smoothFactor:0,weight:A.medium==="land"?4:2.5},X={leg:A,number:P,backwards:l,system:O.systems[x],from_km:E,plain:[],dots:[],points:[],apart:[],
seen:[],complete:[],casing:L.polyline([],{...V,pane:"casings",className:`casing ${J}`}),line:L.polyline([],{...V,pane:"lines",className:`line ${J}`}),over:D==="\
gone"?L.polyline([],{...V,pane:"lines",className:`over ${J}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${J}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};
return E+=A.km,X.hit.on("click",nt=>{o.openRoute(o.routeNear(nt.latlng)||{r:_,part:X},nt.latlng)}),X.hit.on("mousemove",nt=>{let K=o.routeNear(nt.latlng)||{r:_,
part:X};o.highlight(K.r),o.pointed(K,nt.latlng)}),X.hit.on("mouseout",()=>o.highlight(-1)),X}),k=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`\
number on-map route-${_}`,html:String(_+1),iconSize:[20,20]})}).on("click",()=>o.open("route",_,k.getLatLng())),C=L.layerGroup(T.flatMap(n)),N=L.latLngBounds(T.
flatMap(P=>P.leg.latlngs));return{parts:T,label:k,group:C,bounds:N,shown:!0,away:!1,since:O.since,until:O.until,dots:[],wanted:!0}}),r=O=>O.routes.filter(_=>s[_].
shown),i=O=>!o.only||o.only.includes(O),c=new Map,u=new Set,h=ro(t,a);function d(O){h(O,_=>r(_).filter(E=>(u.size?u.has(E):i(E))&&!o.failed.has(E)))}let m=null;
function f(O,_){O.forEach(({route:C,r:N})=>C.parts.forEach(R=>{let P=e.comparison&&N<e.comparison.paired?oe(R.leg):null,l=L.LineUtil.simplify(R.leg.latlngs.map(
(x,A)=>{let D=t.project(x,_);return P&&(D.km=lo(R,P[A])),D}),.8);R.plain=R.backwards?l.reverse():l}));let E=t.getPixelBounds(),T=E.getSize().multiplyBy(.7),k=L.
bounds(E.getTopLeft().subtract(T),E.getBottomRight().add(T));m=k,O.forEach(({route:C,r:N})=>{let R=C.dots=C.parts.flatMap(P=>ra(P.plain,6,k).map(l=>({x:l.x,y:l.
y,km:Ee(l),r:N,part:P,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[N],close:[],count:0})));R.forEach((P,l)=>{let x=R[Math.max(l-1,0)],A=R[Math.min(l+1,R.length-1)],D=Math.
hypot(A.x-x.x,A.y-x.y)||1;P.dx=(A.x-x.x)/D,P.dy=(A.y-x.y)/D})})}function b(O,_){let E=sa+2,T=new Map,k=(P,l)=>Math.floor(P/E)*67108864+Math.floor(l/E),C=P=>_?!o.
failed.has(P):i(P),N=O.filter(({r:P})=>C(P));N.forEach(({route:P})=>P.dots.forEach(l=>{let x=k(l.x,l.y),A=T.get(x);A?A.push(l):T.set(x,[l])}));let R=O.reduce((P,{
route:l})=>P+l.dots.length,0)<=aa;N.forEach(({route:P,r:l})=>P.dots.forEach(x=>{let A=new Map([[l,x]]);for(let j=0;R&&j<9;j++){let H=x.x+(Math.floor(j/3)-1)*E,Q=x.
y+(j%3-1)*E;for(let q of T.get(k(H,Q))||[]){if(q.r===l)continue;let lt=Math.hypot(q.x-x.x,q.y-x.y),ft=A.get(q.r);lt>E||Math.abs(q.dx*x.dx+q.dy*x.dy)<.8||(!ft||lt<
Math.hypot(ft.x-x.x,ft.y-x.y))&&A.set(q.r,q)}}let D=r(x.part.leg).filter(C),Z=[...new Set([...A.keys(),...D])].sort((j,H)=>j-H);if(Z.length<2)return;let J=[...A.
values()],V=A.get(Z[0])||x;_&&Object.assign(x,{users:Z,close:J});let X=_?Z.filter(j=>u.has(j)):Z,nt=D.includes(Z[0])&&!A.has(Z[0])?M(Z[0],x.part):1,K=Math.min(oa,
Math.max(3.6,24/X.length),80/X.length)*nt,it=X.includes(l)?(X.indexOf(l)-(X.length-1)/2)*K:0,ot=J.reduce((j,H)=>[j[0]+H.x/J.length,j[1]+H.y/J.length],[0,0]);x.mx=
ot[0]-x.x-V.dy*it,x.my=ot[1]-x.y+V.dx*it})),_&&xn(N.map(({route:P})=>P.dots))}o.choose=(O,_)=>{let E=[...u].join();c.set(O,_),u=new Set([...c.values()].flat().sort(
(T,k)=>T-k)),E!==[...u].join()&&(t.getZoom()<It?o.redraw():d(t.getZoom()))};let $=-1;function y(O){let _=t.getZoom(),E=$===O||u.has(O);s[O].parts.forEach(T=>{let k=(E?
[T.points]:T.apart).map(C=>L.LineUtil.simplify(C,.4).map(N=>t.unproject(N,_)));n(T).forEach(C=>C.setLatLngs(k))})}let w=Mn({map:t,routes:s},o);function S(O){let _=s.
map((E,T)=>({route:E,r:T})).filter(({route:E})=>E.shown);f(_,O),b(_,O<It),_.forEach(({route:E,r:T})=>{ca(E.dots),E.parts.forEach(k=>{k.dots=[]}),E.dots.forEach(
k=>k.part.dots.push(k)),E.parts.forEach((k,C)=>{let N=E.parts[C+1],R=N?[...k.dots,N.dots[0]]:k.dots;k.points=R.map(P=>L.point(P.x+P.ox,P.y+P.oy)),k.apart=[[]],R.
forEach((P,l)=>{let x=k.apart[k.apart.length-1];!P.count||l&&!R[l-1].count?x.push(k.points[l]):x.length&&k.apart.push([])}),k.apart=k.apart.filter(P=>P.length>1)}),
y(T)}),w.draw(O),v.forEach(E=>E(O))}let v=[];o.onLines=O=>{v.push(O)};function M(O,_){let E=s[O].parts.find(T=>T.number===_.number);return E&&E.backwards!==_.backwards?
-1:1}o.routeNear=(O,_=10)=>{let E=t.project(O,t.getZoom()),T=null,k=_;return s.forEach((C,N)=>{C.shown&&C.parts.forEach(R=>{for(let P=1;P<R.points.length;P++){let l=L.
LineUtil.pointToSegmentDistance(E,R.points[P-1],R.points[P]);l<k&&(k=l,T={r:N,part:R})}})}),T},o.addInk((O,_)=>{let E=L.bounds(_,_.add(t.getSize())),T=k=>ia(k,6,
E).map(C=>C.map(N=>N.subtract(_)));return s.flatMap((k,C)=>k.shown?k.parts.flatMap(N=>(N.complete=T(N.points),N.seen=u.has(C)?N.complete:N.apart.flatMap(T),N.seen.
flat())):[])});let z=[.5,.4,.6,.3,.7,.2,.8,.1,.9];o.onLayout(({zoom:O,origin:_,size:E,free:T,take:k})=>{s.forEach(C=>{if(C.label.remove(),!C.shown)return;let N=C.
parts.flatMap(l=>l.seen.map(x=>({piece:x,users:x.length?r(l.leg).length:0})));N.sort((l,x)=>l.users-x.users||x.piece.length-l.piece.length);let P=N.flatMap(({piece:l})=>z.
map(x=>l[Math.floor(x*l.length)])).find(({x:l,y:x})=>l>14&&x>14&&l<E.x-14&&x<E.y-14&&T(l-11,x-11,22,22));P&&(k(P.x-11,P.y-11,22,22),C.label.setLatLng(t.unproject(
P.add(_),O)).addTo(t))})});let B=io({map:t,routes:s,usersOf:r},o);o.highlight=O=>{if(O===$)return;let _=$;$=O,t.getZoom()<It&&[_,O].forEach(E=>{s[E]?.shown&&y(E)}),
document.documentElement.classList.toggle("has-hot",O>=0),document.querySelectorAll(".hot").forEach(E=>E.classList.remove("hot")),B(O),O>=0&&document.querySelectorAll(
`.route-${O}`).forEach(E=>E.classList.add("hot"))};let F=O=>{if(O instanceof SVGPathElement)return-2;let _=O instanceof Element&&O.closest("[class*=route-], [da\
ta-route]");if(!_)return-1;let E=/(?:^| )route-(\d+)(?: |$)/.exec(_.getAttribute("class")||"");return Number(E?E[1]:_.getAttribute("data-route")||-1)};["mouseov\
er","focusin"].forEach(O=>document.addEventListener(O,_=>{let E=F(_.target);E>-2&&o.highlight(E)})),document.addEventListener("focusout",()=>o.highlight(-1)),o.
kpAt=({part:O},_)=>{let{leg:E}=O,T=oe(E),k=t.project(_,t.getZoom()),C=E.latlngs.map(P=>t.project(P,t.getZoom())),N=1/0,R=0;for(let P=1;P<C.length;P++){let[l,x]=[
C[P-1],C[P]],A=x.subtract(l),D=A.x**2+A.y**2,Z=k.subtract(l),J=D?Math.min(Math.max((Z.x*A.x+Z.y*A.y)/D,0),1):0,V=k.distanceTo(l.add(A.multiplyBy(J)));V<N&&(N=V,
R=T[P-1]+J*(T[P]-T[P-1]))}return lo(O,R)},o.openRoute=(O,_)=>{let E=o.open("route",O.r,_,O.part.number),{leg:T}=O.part,k=T.accuracy_m===null?NaN:T.accuracy_m/1e3,
C=He(o.kpAt(O,_),T.accuracy_m),N=Number.isNaN(k)?"accuracy not known":`± ${k} km`,R=p("p","kp",p("b","",`KP ${C} km`),` along the route from its start, ${N}. ${o.
hereLines(_).join(". ")}.`);return St(E,"h2").after(R),E};let Y=O=>document.querySelector(`[data-route="${O}"]`);function et(O,_){let E=O.wanted&&!O.away,T=Y(_);
if(T){let k=T.querySelector("input");k&&(k.checked=O.wanted),T.classList.toggle("off",!E),St(T,".when").textContent=O.away?` (not in ${o.year})`:""}O.shown!==E&&
(O.shown=E,E?O.group.addTo(t):O.group.remove())}o.routes=s,o.legs=a,s.forEach((O,_)=>{O.group.addTo(t);let E=Y(_),T=E&&St(E,".go"),k=T?.textContent??`Route ${_+
1}`,C=o.addLayer({key:`route-${_}`,title:k,parent:"routes",show:P=>{O.wanted=P,et(O,_)},mark:()=>p("span",`number route-${_}`,String(_+1))}),N=()=>{o.open("rout\
e",_,null),o.visit(()=>o.frame(O.bounds))};o.addSearch({names:[k,T?.title],kind:`route ${_+1}`,open:N});let R=E&&E.querySelector("input");R&&R.addEventListener(
"change",()=>C.set(R.checked)),T&&T.addEventListener("click",N)}),o.onYear(O=>s.forEach((_,E)=>{_.away=O!==null&&(_.since!==null&&O<_.since||_.until!==null&&O>_.
until),et(_,E)}),s.flatMap(O=>[O.since,O.until])),o.onDraw(S),t.on("moveend",()=>{let O=t.getPixelBounds();m&&!m.contains(O)&&S(t.getZoom())}),o.onDraw(d)}var la=10,ua=10,fa=240,Ge=.005;function da(t){return t.map(e=>{let o=0,a=0,n=[];for(let s=0;s<e.length;s+=2)o+=e[s],a+=e[s+1],n.push([o/la,a]);return n})}function fo(t,{
data:e,features:o},a){let{routes:n,legs:s,systems:r,relief:i}=e.along,{parts:c}=a.routes[t],{stretches:u,spans:h}=n[t],d=[],m=[];c.forEach(({number:b,leg:$,backwards:y,
from_km:w})=>{let{depths:S,crosses:v}=s[b]||{depths:[],crosses:[]},M=z=>w+(y?$.km-z:z);da(S).forEach(z=>{let B=z.map(([F,Y])=>[M(F),Y,Y]);d.push(y?B.reverse():B)}),
v.forEach(([z,B])=>m.push([M(z),r[B]]))});let f=c[c.length-1];return{key:`route-${t}`,look:`route-${t}`,name:o.routes[t].name,km:f.from_km+f.leg.km,parts:c,stretches:u,
spans:h,depths:d,crosses:m.sort((b,$)=>b[0]-$[0]),source:i?[`Depth: ${i[0]}, read between cells of ${i[1]} arc minutes (about ${i[2]} km)`]:[]}}function pa({facts:t}){
let e=/\d[\d.,]*/.exec(String(t.accuracy??""));return e?1e3*Number(e[0].replace(",","")):null}function po(t,{features:e},o){let a=e.segments[t],n=e.systems[a.system],
s={latlngs:a.line,medium:"sea",km:0,accuracy_m:pa(a)},r=oe(s);s.km=r[r.length-1]/1e3;let i={leg:s,number:t,backwards:!1,from_km:0,system:n.name},[c,u]=["from","\
to"].map(b=>[a.facts[b]??""].flat().map(y=>typeof y=="number"?e.places[y]?.name??"":y).join("")),h={key:`segment-${t}`,look:"",name:a.name,km:s.km,parts:[i],spans:[],
crosses:[],depths:[],source:[],stretches:[{to:s.km,medium:"sea",name:n.name,ends:[c,u],status:"",stops:[],look:a.confidence==="schematic"?"schematic":"laid"}]},
d=[],m=0,f=Math.min(fa,Math.max(1,Math.ceil(s.km/ua)));for(let b=0;b<=f;b++){let $=s.km*b/f,y=o.depthAt(ke(h,$));y?(m=Math.max(m,y.cell_km),d.length||h.depths.push(
d),d.push([$,y.low_m,y.high_m])):d=[]}return h.source=m?[`Depth: ETOPO1 as this page has it, in steps, cells of about ${m} km`]:[],h}var Ve=({parts:t},e)=>t.find(
({from_km:o,leg:a})=>e<=o+a.km+Ge)||t[t.length-1];function ke(t,e){let{leg:o,backwards:a,from_km:n}=Ve(t,e),s=oe(o),{latlngs:r}=o,i=s[s.length-1],c=o.km?Math.min(
Math.max((e-n)/o.km,0),1):0,u=i*(a?1-c:c),h=Math.max(1,s.findIndex($=>$>=u)),d=s[h]-s[h-1],m=d?(u-s[h-1])/d:0,f=r[h-1],b=r[h];return L.latLng(f.lat+m*(b.lat-f.lat),
f.lng+m*(b.lng-f.lng))}function We({depths:t},e){for(let o of t){if(e<o[0][0]-Ge||e>o[o.length-1][0]+Ge)continue;let a=Math.min(Math.max(1,o.findIndex(([c])=>c>=
e)),o.length-1);if(!a)return[o[0][1],o[0][2]];let[n,s]=[o[a-1],o[a]],r=s[0]-n[0],i=r?Math.min(Math.max((e-n[0])/r,0),1):0;return[n[1]+i*(s[1]-n[1]),n[2]+i*(s[2]-
n[2])]}return null}function ho({depths:t}){let e=null;return t.forEach(o=>o.forEach(([a,n,s])=>{n===s&&(!e||n>e[1])&&(e=[a,n])})),e}function mo({parts:t,depths:e}){
let o=t.reduce((a,{leg:n})=>a+(n.medium==="sea"?n.km:0),0);return e.reduce((a,n)=>a+n[n.length-1][0]-n[0][0],0)<o-1}function go({spans:t,crosses:e},o,a){return{
spans:t.filter(([,n,s])=>o>=n-(s>n?0:a)&&o<=s+(s>n?0:a)),crosses:e.filter(([n])=>Math.abs(n-o)<=a)}}function yo({unit:t,rows:e,note:o}){let a="Cost by component",n=Math.max(...e.map(({ends:u})=>Math.max(...u.filter(h=>h!==null))),0),s=(u,h)=>{let d=p("th","",u);
return d.scope=h,d},r=e.map(({name:u,texts:h,ends:[d,m,f],whole:b})=>{let $=p("i","bar"),y=[d??m,m,f??m];["low","value","high"].forEach((v,M)=>$.style.setProperty(
`--${v}`,`${n?100*(y[M]??0)/n:0}%`));let w=p("td","",$),S=p("tr","bars",w);return w.colSpan=4,S.setAttribute("aria-hidden","true"),[p("tr",b?"whole":"",s(u,"row"),
...h.map((v,M)=>p("td",v?"":"none",M===1?p("b","",v):v||"–"))),S]}),i=p("table","costs",p("caption","",p("b","",a),...t?[" · ",p("span","",t)]:[]),p("thead",
"",p("tr","",p("td",""),...["low","likely","high"].map(u=>s(u,"col")))),p("tbody","",...r.flat())),c=p("section","cost",...e.length?[i]:[p("h3","",a)],p("p","sm\
all",o));return c.tabIndex=0,c.setAttribute("aria-label",a),c}var _t=52,ha=16,ma=14,zt=46,ga=63,Ye=69,Ut=14,wo=20,ya=56,wa="11px system-ui, sans-serif",de=t=>Math.round(t).toLocaleString("en"),bo=Bt(p("canvas"));function $e(t){
return bo.font=wa,bo.measureText(t).width}function fe(t,e){if($e(t)<=e)return t;let o=[...t];for(;o.length&&$e(`${o.join("")}…`)>e;)o.pop();return o.length>2?
`${o.join("").trimEnd()}…`:""}function Lo(t){let e=10**Math.floor(Math.log10(t)),o=t/e;return e*(o>5?10:o>2?5:o>1?2:1)}function vo(t,e,o){let a=Math.max(o.width-
_t-ha,40),n=e.to-e.from,s=S=>_t+(S-e.from)/n*a,r=S=>Math.min(Math.max(e.from+(S-_t)/a*n,e.from),e.to),i=ba(t),c=Ye+Ut*i.count+(i.count?7:0),u=Math.max(o.height,
c+ya+wo),h=u-wo,d=ct("svg",{width:o.width,height:u,class:`diagram ${t.look}`.trim(),"aria-hidden":"true"}),m=`clip-${t.key}`,f=ct("clipPath",{id:m});f.append(ct(
"rect",{x:_t,y:0,width:a,height:u}));let b=ct("pattern",{id:`hatch-${t.key}`,width:6,height:6,patternUnits:"userSpaceOnUse",patternTransform:"rotate(45)"});b.append(
ct("path",{d:"M0 0V6",class:"hatch"}));let $=ct("defs",{});$.append(f,b);let y=ct("g",{"clip-path":`url(#${m})`});d.append($,y),La(t,{x:s,top:c,foot:h,svg:d,inside:y,
range:e,inner:a}),va(t,s,y,[_t,_t+a]),xa(i,s,y,e),Ea(t,s,{svg:d,range:e,width:o.width}),ka(e,s,{svg:d,foot:h,inner:a});let w=ct("g",{class:"cursor"});return w.append(
ct("path",{d:`M0 ${zt-12}V${h}`}),ct("circle",{cy:zt,r:5}),ct("circle",{r:3.5,class:"at-depth"})),d.append(w),{svg:d,x:s,kpAt:r,cursor:w,yOf:xo(t,c,h).y}}function ba({
spans:t}){let e=[],o=t.filter(([s,r,i])=>(s==="waters"||s==="country")&&i>r),a=o.sort((s,r)=>s[1]-r[1]).map(([,s,r])=>{let i=e.findIndex(u=>u<=s+.1),c=i<0?e.length:
i;return e[c]=r,c}),n=t.filter(([s])=>s==="risk"||s==="strait");return{named:o,at:a,risks:n,risk:e.length,count:e.length+(n.length?1:0)}}function xo({depths:t},e,o){
let a=t.reduce((r,i)=>i.reduce((c,[,,u])=>Math.max(c,u),r),0),n=Lo(Math.max(a,20)/3),s=n*Math.ceil(Math.max(a,20)*1.02/n);return{floor:s,step:n,y:r=>e+r/s*(o-e)}}
function La(t,{x:e,top:o,foot:a,svg:n,inside:s,range:r,inner:i}){let{y:c,floor:u,step:h}=xo(t,o,a),d=f=>Math.round(f*10)/10;for(let f=0;t.depths.length&&f<=u;f+=
h)s.append(ct("path",{d:`M${_t} ${d(c(f))+.5}H${_t+i}`,class:"grid"})),n.append(ct("text",{x:_t-6,y:d(c(f))+4,class:"end"},de(f)));t.depths.length&&n.append(ct(
"text",{transform:`translate(11 ${(o+a)/2}) rotate(-90)`,class:"middle"},"Depth, m")),t.depths.forEach(f=>{if(f[f.length-1][0]<r.from||f[0][0]>r.to)return;let b=(v,M)=>M.
map(z=>`${d(e(z[0]))} ${d(c(z[v]))}`).join("L"),$=[...f].reverse(),[y,w]=[f[0],f[f.length-1]].map(([v])=>d(e(v))),S=f.some(([,v,M])=>M>v);s.append(ct("path",{d:`\
M${y} ${c(0)}L${b(1,f)}L${w} ${c(0)}Z`,class:"water"}),ct("path",{d:`M${y} ${a}L${b(2,f)}L${w} ${a}Z`,class:"rock"}),ct("path",S?{d:`M${b(1,f)}L${b(2,$)}Z`,class:"\
steps"}:{d:`M${b(1,f)}`,class:"seabed"}))});let m=0;t.stretches.forEach(({to:f,medium:b})=>{if(b==="land"&&f>r.from&&m<r.to){let $=e(Math.max(m,r.from)),y=e(Math.
min(f,r.to))-$;s.append(ct("rect",{x:$,y:o,width:y,height:a-o,class:"land-part"}),ct("rect",{x:$,y:o,width:y,height:a-o,fill:`url(#hatch-${t.key})`})),y>$e("on \
land")+8&&s.append(ct("text",{x:$+y/2,y:(o+a)/2+4,class:"middle haloed"},"on land"))}m=f})}function va(t,e,o,a){let n=0;t.crosses.forEach(([s])=>o.append(ct("pa\
th",{d:`M${e(s)} ${zt-8}V${zt+8}`,class:"crosses"}))),t.stretches.forEach(({to:s,medium:r,name:i,status:c,look:u})=>{let h=e(n),d=e(s),m=` ${u}`;r==="land"?o.append(
ct("rect",{x:h,y:zt-5,width:d-h,height:10,class:`on-land${m}`})):o.append(ct("path",{d:`M${h} ${zt}H${d}`,class:`at-sea${m}`}));let f=[Math.max(h,a[0]),Math.min(
d,a[1])],b=fe([i,c&&`(${c})`].filter(Boolean).join(" "),f[1]-f[0]-8);b&&o.append(ct("text",{x:(f[0]+f[1])/2,y:ga,class:"middle system-name"},b)),n=s}),t.stretches.
forEach(({stops:s})=>s.forEach(([r])=>o.append(ct("path",{d:`M${e(r)} ${zt-4}l4 4l-4 4l-4 -4Z`,class:"stop"}))))}function xa({named:t,at:e,risks:o,risk:a},n,s,r){
t.forEach(([h,d,m,f],b)=>{if(m<r.from||d>r.to)return;let $=n(Math.max(d,r.from)),y=n(Math.min(m,r.to))-$,w=Ye+Ut*e[b];s.append(ct("rect",{x:$,y:w,width:Math.max(
y-1,1),height:Ut-2,rx:2,class:h}));let S=fe(f,y-8);S&&s.append(ct("text",{x:$+y/2,y:w+Ut-5,class:"middle"},S))});let i=Ye+Ut*a;o.filter(([,h,d])=>d>h).forEach(([
,h,d,m])=>{if(d<r.from||h>r.to)return;let f=n(Math.max(h,r.from)),b=n(Math.min(d,r.to))-f;s.append(ct("rect",{x:f,y:i+2,width:Math.max(b-1,2),height:Ut-4,rx:2,class:"\
risk"}));let y=o.every(w=>w[3]===m||w[2]<=h||w[1]>=d)&&fe(m,b-8);y&&s.append(ct("text",{x:f+b/2,y:i+Ut-5,class:"middle"},y))});let c=o.filter(([,h,d])=>d===h&&h>=
r.from&&h<=r.to).sort((h,d)=>h[1]-d[1]),u=o.filter(([,h,d])=>d>h).map(([,h])=>h);c.forEach(([h,d,,m],f)=>{s.append(ct("path",{d:`M${n(d)-4} ${i+3}h8l-4 8Z`,class:h===
"strait"?"narrow":"risk-at"}));let b=[c[f+1]?.[1]??r.to,...u.filter(y=>y>d)],$=fe(m,n(Math.min(...b))-n(d)-16);$&&s.append(ct("text",{x:n(d)+7,y:i+Ut-4,class:"h\
aloed"},$))})}function Ma(t,e,o){let a=[[],[]];o.forEach(({at:n,name:s,isEnd:r})=>{let i=fe(s,r?170:120),c=$e(i)*(r?1.1:1)+8;if(!i)return;let u=Math.min(Math.max(
n-c/2,2),e-c-2),h=a.findIndex(m=>m.every(([f,b])=>u+c<=f||u>=b));if(h<0)return;a[h].push([u,u+c]);let d=zt-18-ma*h;t.append(ct("path",{d:`M${n} ${zt-5}V${d+3}`,
class:"leader"}),ct("text",{x:u+c/2,y:d,class:`middle${r?" end-name":""} haloed`},i))})}function Ea({stretches:t},e,{svg:o,range:a,width:n}){let s=t[t.length-1],
r=(h,d,m=!1)=>({km:h,name:d,isEnd:m}),i=[r(0,t[0].ends[0],!0),r(s.to,s.ends[1],!0),...t.slice(0,-1).map(({to:h,ends:[,d]})=>r(h,d))],c=t.flatMap(h=>h.stops.map(
([d,m])=>r(d,m))),u=({km:h})=>h>=a.from-.05&&h<=a.to+.05;Ma(o,n,[...i,...c].filter(u).map(({km:h,...d})=>({at:e(h),...d}))),i.filter(u).forEach(({km:h})=>o.append(
ct("circle",{cx:e(h),cy:zt,r:4,class:"place"})))}function ka(t,e,{svg:o,foot:a,inner:n}){let s=Lo((t.to-t.from)/Math.max(2,Math.floor(n/110)));o.append(ct("path",
{d:`M${_t} ${a+.5}H${_t+n}`,class:"axis"}));for(let r=Math.max(0,Math.ceil(t.from/s-1e-9)),i=r*s;i<=t.to+1e-9;i=++r*s)o.append(ct("path",{d:`M${e(i)} ${a}v4`,class:"\
axis"}),ct("text",{x:e(i),y:a+15,class:"middle"},i.toLocaleString("en",{maximumFractionDigits:2})));o.append(ct("text",{x:_t-14,y:a+15,class:"end"},"KP, km"))}var $a=5,Sa=30,Ca=620,Aa=840;function Ke(t,e,o){let a=p("button","",t);return a.title=e,st(a,{"aria-label":e}),a.addEventListener("click",o),a}var Mo=t=>p("bdi",
"",t);function Oa(t,{widen:e,close:o}){let a=p("h2",""),n=p("select",""),s=p("p","profile-at"),r=p("div","profile-chart"),i=p("p","profile-notes");st(n,{"aria-l\
abel":"Along"}),r.tabIndex=0,st(r,{role:"slider","aria-label":"KP along the route","aria-valuemin":0,"aria-valuenow":0});let c=p("div","profile-buttons",Ke("−",
"Show more of the route",()=>e(2)),Ke("+","Show less of the route, round the mark",()=>e(.5)),Ke("×","Close the profile",o)),u=p("div","profile-body",r,...t?[yo(
t)]:[]);return{title:a,list:n,at:s,chart:r,notes:i,body:u,head:p("header","",a,n,c)}}function Na(t,e,o,a){let{leg:n,system:s}=Ve(t,e),r=We(t,e),{spans:i,crosses:c}=go(
t,e,o),u=f=>de(f<100?f:Math.round(f/10)*10),h=n.medium==="land"?"on land":r?r[0]===r[1]?`depth about ${u(r[0])} m`:`depth ${u(r[0])} to ${u(r[1])} m`:"depth not\
 known",d=[...new Set([s,...i.map(([,,,f])=>f)].filter(Boolean))],m=[...new Set(c.map(([,f])=>f))];return[p("b","",`KP ${He(e,n.accuracy_m)} km`),p("span","",a),
p("span","",h),...d.map(Mo),...m.length?[p("span","",p("span","","crosses")," ",...m.flatMap((f,b)=>[b?", ":"",Mo(f)]))]:[]]}function Eo(t,e){let{map:o,data:a,features:n}=t,
s=a.along?.routes.length??0,r=!a.routes.length;if(!s&&!(r&&n.segments.length))return;let i=p("section","profile");Object.assign(i,{id:"profile",hidden:!0}),st(i,
{"aria-label":"Line diagram and depth profile"}),pt("panel").parentElement?.after(i);let c=new Map,u=null,h=null,d=null,m=r?"":"route-0",f=!1,b=!1,$=0,y=0,w={from:0,
to:1},S=P,v,M=null,z=L.circleMarker([0,0],{pane:"measure",className:"at-kp",radius:7,interactive:!1});function B(j){let[H,Q]=j.split("-"),q=c.get(j)||(H==="rout\
e"?fo(Number(Q),t,e):po(Number(Q),t,e));return c.set(j,q),q}function F(j){if(!r)return a.routes.slice(0,s).map((Q,q)=>[`route-${q}`,`${q+1} · ${e.layers.find(lt=>lt.
key===`route-${q}`)?.title}`]);let H=n.segments[Number(j.split("-")[1])]?.system;return n.segments.flatMap(({system:Q,name:q},lt)=>Q===H?[[`segment-${lt}`,q]]:[])}
function Y(){if(u)return u;let j=u=Oa(a.cost,{widen:A,close:E});return i.append(j.head,j.at,j.body,j.notes),j.list.addEventListener("change",()=>C(j.list.value)),
D(j.chart),new ResizeObserver(()=>{et(R)}).observe(j.chart),j}function et(j){j===R&&(S=j),y||=requestAnimationFrame(()=>{let H=S;[y,S]=[0,P],i.hidden||H()})}function O(){
i.hidden&&(Mt()&&(e.closeCard(),e.expand(!1)),i.hidden=!1,document.body.classList.add("profiled"),e.resized(),e.profile.changed(!0),T())}function _(){if(i.hidden)
return;let j=i.contains(document.activeElement);i.hidden=!0,b=!1,document.body.classList.remove("profiled"),z.remove(),e.resized(),e.profile.changed(!1),j&&M?.isConnected&&
M.focus({preventScroll:!0})}function E(){f=!0,_()}function T(){let{title:j,list:H,at:Q}=Y();if(d?.key!==m&&([$,h]=[0,null]),H.hidden=j.hidden=!1,!m){j.textContent=
"Pick a cable system, on the map or in the list",H.hidden=!0,Q.replaceChildren();return}j.textContent="Along";let q=F(m);H.replaceChildren(...q.map(([lt,ft])=>{
let gt=p("option","",ft);return gt.value=lt,gt.dir="auto",gt})),H.value=m,clearTimeout(v),v=setTimeout(k,30)}function k(){i.hidden||(d=B(m),w={from:0,to:d.km},Y().
notes.replaceChildren(...N(d)),et(R))}function C(j){j===m&&d?.key===j&&h||(m=j,i.hidden||T())}function N(j){let{source:H,crosses:Q,spans:q,stretches:lt}=j,ft=ho(
j),gt=(vt,xt)=>p("span","key-of",p("i",vt)," ",p("span","",xt)),Nt=vt=>q.some(([xt])=>xt===vt);return[...Q.length?[gt("k-crosses","the drawn line of another cab\
le crosses")]:[],...lt.some(({stops:vt})=>vt.length)?[gt("k-stop","landing or branching unit")]:[],...Nt("strait")?[gt("k-narrow","strait, where it is narrowest")]:
[],...Nt("risk")?[gt("k-risk","shared-risk zone: the whole leg, or one place")]:[],...mo(j)?[p("span","","left open: the grid has no sea there")]:[],...ft?[p("s\
pan","",`deepest ${de(ft[1])} m, at KP ${de(ft[0])} km`)]:[],...H.map(vt=>p("span","",vt)),p("span","","modelled, not surveyed; heights on land are not in the t\
ables")].flatMap((vt,xt)=>xt?[" · ",vt]:[vt])}function R(){let{chart:j}=Y();!d||i.hidden||!j.clientWidth||(h=vo(d,w,{width:j.clientWidth,height:j.clientHeight}),
j.replaceChildren(h.svg),st(j,{"aria-valuemax":Math.round(d.km)}),P())}function P(){let{at:j,chart:H}=Y();if(!d||!h)return;let Q=h.x($),q=We(d,$),lt=ke(d,$);h.cursor.
setAttribute("transform",`translate(${Q} 0)`),h.cursor.toggleAttribute("hidden",$<w.from||$>w.to),h.cursor.querySelector(".at-depth")?.setAttribute("cy",String(
q?h.yOf((q[0]+q[1])/2):-99));let ft=Math.max(1,(w.to-w.from)/H.clientWidth*4),gt=Na(d,$,ft,e.hereLines(lt)[0]);j.replaceChildren(...gt.flatMap((Nt,vt)=>vt?[" · ",
Nt]:[Nt])),st(H,{"aria-valuenow":Math.round($)}),queueMicrotask(()=>st(H,{"aria-valuetext":j.textContent||""})),z.setLatLng(l(lt)).addTo(o).getElement()?.setAttribute(
"class",`at-kp ${d.look}`)}function l(j){let H=o.getZoom(),Q=o.project(j,H),[q,lt]=(d?.key||"").split("-"),ft=Q,gt=Sa;return q==="route"&&e.routes[Number(lt)].parts.
forEach(({points:Nt})=>Nt.forEach((vt,xt)=>{let qt=xt+1<Nt.length?L.LineUtil.closestPointOnSegment(Q,vt,Nt[xt+1]):vt,Rt=qt.distanceTo(Q);Rt<gt&&([ft,gt]=[qt,Rt])})),
o.unproject(ft,H)}function x(j){if(!d)return;$=Math.min(Math.max(j,0),d.km);let H=w.to-w.from;if($<w.from||$>w.to){let Q=Math.min(Math.max($-H/2,0),d.km-H);w={from:Q,
to:Q+H},et(R)}else et(P)}function A(j){if(!d)return;let H=Math.min(d.km,Math.max(j*(w.to-w.from),Math.min($a,d.km))),Q=Math.min(Math.max($-H/2,0),d.km-H);w={from:Q,
to:Q+H},et(R)}function D(j){let H=Q=>{h&&x(h.kpAt(Q.clientX-j.getBoundingClientRect().left))};j.addEventListener("pointermove",H),j.addEventListener("pointerdow\
n",H),j.addEventListener("dblclick",Z),j.addEventListener("keydown",Q=>{if(Q.altKey||Q.ctrlKey||Q.metaKey)return;let q=(w.to-w.from)/(Q.shiftKey?20:200),lt={ArrowRight:()=>x(
$+q),ArrowLeft:()=>x($-q),ArrowUp:()=>x($+q),ArrowDown:()=>x($-q),PageUp:()=>x($+20*q),PageDown:()=>x($-20*q),Home:()=>x(0),End:()=>x(d?.km??0),"+":()=>A(.5),"=":()=>A(
.5),"-":()=>A(2),Enter:Z};lt[Q.key]&&(lt[Q.key](),Q.preventDefault(),Q.stopPropagation())})}function Z(){let j=d&&ke(d,$);j&&e.visit(()=>o.panTo(j,{animate:!1}))}
["pointerdown","focusin"].forEach(j=>i.addEventListener(j,()=>{b=!0})),i.addEventListener("keydown",j=>{j.key==="Escape"&&(j.preventDefault(),E())});function J(j,H,Q){
if(i.hidden||!d||!h)return;let q=d.parts.find(({number:lt,from_km:ft})=>lt===H.number&&(d?.key!==j||!("from_km"in H)||H.from_km===ft));q&&j.startsWith("route")===
d.key.startsWith("route")&&x(e.kpAt({part:q},Q))}e.pointed=({r:j,part:H},Q)=>J(`route-${j}`,H,Q),e.pointedSegment=(j,H)=>{d?.key===`segment-${j}`&&J(d.key,d.parts[0],
H)},e.profile={toggle(){if(!i.hidden){E();return}M=document.activeElement,O(),b=!0,M?.matches(":focus-visible")&&Y().chart.focus({preventScroll:!0});let[j,H]=m.
split("-");Mt()&&j==="route"&&e.visit(()=>e.frame(e.routes[Number(H)].bounds))},pick:j=>{j<s&&C(`route-${j}`)},changed:()=>{},there:!0};let V=()=>!Mt()&&window.
innerHeight>=(a.comparison?Aa:Ca);function X(j){C(j),!f&&V()&&O()}let{open:nt,openRoute:K,closeCard:it}=e;e.closeCard=()=>{let j=it();return j&&!b&&_(),j},e.open=
(j,H,Q,q=null)=>{let lt=nt(j,H,Q,q);if(j==="route"&&H<s&&X(`route-${H}`),r&&j==="segment"&&X(`segment-${H}`),r&&j==="system"){let ft=q??ot(H);ft>=0&&X(`segment-${ft}`)}
return lt},e.openRoute=(j,H)=>{let q=Mt()&&!i.hidden?i:K(j,H);return j.r<s&&C(`route-${j.r}`),requestAnimationFrame(()=>requestAnimationFrame(()=>e.pointed(j,H))),
q};function ot(j){let H=-1,Q=0;return n.segments.forEach((q,lt)=>{if(q.system!==j)return;let ft=L.latLngBounds(q.line),gt=ft.getSouthWest().distanceTo(ft.getNorthEast());
gt>Q&&([H,Q]=[lt,gt])}),H}e.onLines(()=>et(P)),o.on("zoomend",()=>et(P)),a.cost&&requestAnimationFrame(()=>{V()&&(O(),o.invalidateSize({pan:!1,animate:!1}),location.
hash||e.frame(a.bounds))})}function ko(t,e,o,a){let n=t.getContainer(),s=pt("panel-toggle"),r=pt("card"),i=L.control.scale({imperial:!1,maxWidth:140,updateWhenIdle:!0}).addTo(t),c=L.control.
zoom().addTo(t),u=()=>document.body.classList.contains("comparing"),h=!0,d=0;function m(){let k=!r.hidden,C=h&&!k;st(s,{"aria-expanded":C}),pt("panel-body").hidden=
!C,e.classList.toggle("closed",!C&&!k),e.classList.toggle("carded",k),n.parentElement?.parentElement?.classList.toggle("covered",C||k),cancelAnimationFrame(d),d=
requestAnimationFrame(a)}function f(k){h=k,k&&_.close(),m()}s.addEventListener("click",()=>f(s.getAttribute("aria-expanded")!=="true"));function b(){let{width:k,
height:C}=e.getBoundingClientRect(),N=e.classList.contains("closed"),R=t.attributionControl.getContainer()?.offsetHeight??0;if(!Mt())return e.getBoundingClientRect().
left>=n.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,R+24]}:N?{paddingTopLeft:[76,C+34],paddingBottomRight:[60,R+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[k+60,50]};let P=n.getBoundingClientRect(),l=N?null:e.getBoundingClientRect(),x=l&&l.top<P.top+40,A=l&&!x?Math.max(P.bottom-l.top,0)+14:
R+62,D=x?Math.max(P.right-l.left,0)+20:30,Z=n.clientHeight<330;return{paddingTopLeft:[30,Z||!N?20:C+26],paddingBottomRight:[Math.min(D,P.width/2),Math.min(Z?56:
A,P.height*.6)]}}function $(k){t.fitBounds(k,{...b(),animate:!1})}let y=null,w=()=>({at:t.getCenter(),size:t.getSize(),corner:t.containerPointToLatLng([0,0]),zoom:t.
getZoom()}),S=()=>{let k=w();return y!==null&&k.zoom===y.to.zoom&&t.project(k.corner).distanceTo(t.project(y.to.corner))<2},v=[],M=!1,z=!1;function B(){z||(z=!0,
requestAnimationFrame(()=>setTimeout(()=>{let k=v,C=w(),N=M,R=!1;[v,M,z]=[[],!1,!1],t.fire("visit").once("moveend",()=>{R=!0}),N&&(Object.assign(mt(t),{_sizeChanged:!0,
_lastCenter:null}),t.fire("resize")),k.forEach(P=>P(C)),R||t.fire("move").fire("moveend")})))}function F(k){cancelAnimationFrame(d),v.push(C=>{let N=S()&&y?y.from:
C;k(),y={from:N,to:w()}}),B()}function Y(){if(!y||!S())return;let{from:k}=y;y=null,cancelAnimationFrame(d),v.push(()=>{let C=t.getSize(),N=C.equals(k.size)?k.at:
t.unproject(t.project(k.corner,k.zoom).add(C.divideBy(2)),k.zoom);t.setView(N,k.zoom,{animate:!1})}),B()}function et(){M=!0,B()}function O(){let{paddingTopLeft:k,
paddingBottomRight:C}=b();t.options.minZoom=0;let N=t.getBoundsZoom(o.bounds,!1,L.point(k[0]+C[0],k[1]+C[1])),R=Math.floor(4*Math.min(t.getBoundsZoom(o.window,!0),
N))/4;t.getZoom()<R&&t.setZoom(R,{animate:!1}),t.setMinZoom(R)}let _=Ta(t,r,m);function E(){i.setPosition("bottomleft"),c.setPosition(Mt()?"bottomright":"bottom\
left"),f(!Mt()&&!u())}let T=t.attributionControl.getContainer();return T?.addEventListener("click",k=>{k.target instanceof Element&&k.target.closest("a")||T.classList.
toggle("open")}),E(),sn(E),$(o.bounds),{expand:f,frame:$,visit:F,back:Y,resized:et,limit:O,card:_.open,closeCard:_.close}}function Ta(t,e,o){let a=St(e,".card-b\
ody"),n=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),s=null;function r(){if(!s)return!1;let{gone:c,from:u}=s,h=e.contains(document.
activeElement);return s=null,n.remove(),e.hidden=!0,a.replaceChildren(),c(),o(),u&&u.isConnected&&h&&u.focus({preventScroll:!0}),!0}function i(c,u,h=()=>{}){let d=document.
activeElement,m=e.contains(d),f=d===document.body?null:d,b=m&&s?s.from:f,$=m||!!(b&&b.matches(":focus-visible")),y=s;return s=null,y?.gone(),s={gone:h,from:b},a.
replaceChildren(c),a.scrollTop=0,u?n.setLatLng(u).addTo(t):n.remove(),e.hidden=!1,o(),$&&e.focus({preventScroll:!0}),c}return{open:i,close:r}}var Je=[Xn,uo,Tn,Pn,Eo,zn],_a=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["line\
s",420],["hits",430],["along",440],["measure",605],["numbers",610]],Xe=null,Qe=null,tn=null;mt(window).$||=t=>{let e=document.createElement("template");return e.
innerHTML=String(t).trim(),[e.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),mt(L.PosAnimation).include({run(t,e){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,e),this.fire("step").fire("end")}}));
function Pa(t){let{crs:e=L.CRS.EPSG3857}=t.options;e===L.CRS.EPSG3857&&(t.project=(o,a=t.getZoom())=>{let n=L.latLng(o),s=2**a;if(n.ofLat!==n.lat||n.ofLng!==n.lng){
let{x:r,y:i}=e.latLngToPoint(n,0);Object.assign(n,{ofLat:n.lat,ofLng:n.lng,u:r,v:i})}return new L.Point((n.u||0)*s,(n.v||0)*s)})}async function $o(t){to(document.
body);let e=JSON.parse(pt("data").dataset.view||""),o=t.getContainer(),a=pt("panel");_a.forEach(([d,m])=>{t.createPane(d).style.zIndex=String(m)}),st(o,{"aria-l\
abel":"Map of the routes; the legend lists them as text"}),Pa(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noopener n\
oreferrer">Leaflet</a>'),t.attributionControl.addAttribution(pt("credits").innerHTML),st(o,{role:"application","aria-roledescription":"map"});let n=!1,{layout:s,
...r}=ao(t,a),{limit:i,...c}=ko(t,a,e,()=>{n&&s()});e.icon&&(delete mt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(e.icon));let u=za(t,{...r,
...c,layout:s},()=>n);t.setMaxBounds(e.window),i(),t.on("resize",i),st(o,{"aria-busy":!0});let h={map:t,box:o,panel:a,...await Ia(e,o)};for(let d of Je)await d(
h,u),await Lt();n=!0;for(let d of u.drawing())d(),await Lt();o.removeAttribute("aria-busy"),Ba(t,u),[Xe,Qe,tn]=[t,h,u]}function Ba(t,{redraw:e,layout:o,placing:a,
drawing:n}){let s=t.getContainer(),r=!1,i=0;function c([u,...h]){cancelAnimationFrame(i),i=requestAnimationFrame(()=>{i=0,u(),h.length?c(h):s.classList.remove("\
unplaced")})}t.on("zoomanim dragstart visit",()=>{r=!0}),t.on("zoomend",()=>{r?s.classList.add("unplaced"):e()}),t.on("moveend",()=>{r?c(s.classList.contains("u\
nplaced")?n():a()):o(),r=!1}),t.on("viewreset",()=>{i||o()})}async function Ia(t,e){try{let o=[];for(let i of["ground","data"])o.push(await Wn(pt(i).textContent||
"",(c,u)=>new L.LatLng(c,u))),await Lt();let[a,n]=o,{features:s,...r}=n;return await Lt(),{data:{...r,...t},ground:a,features:Yn(s)}}catch(o){let a=p("p","unrea\
d","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");throw st(
a,{role:"alert"}),e.append(a),o}}function za(t,e,o){let a=[],n=[],s=!1,r=()=>[...a.map(h=>()=>h(t.getZoom())),...e.placing()],i=()=>r().forEach(h=>h());function c(){
!o()||s||(i(),n.forEach(h=>h()),u.state.changed())}let u={...e,redraw:i,drawing:r,year:null,only:null,affected:null,failed:new Set,layers:[],entries:[],years:[],
dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(h,d,m)=>{u.state.entries.set(h,{get:d,set:m})}},depthAt:()=>null,paintNow:()=>{},
routeNear:()=>null,kpAt:()=>NaN,openRoute:(h,d)=>u.open("route",h.r,d),pointed:()=>{},pointedSegment:()=>{},profile:{there:!1,toggle:()=>{},pick:()=>{},changed:()=>{}},
highlight:()=>{},choose:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],systemLines:()=>[],setYear:()=>{},open:(h,d,m)=>u.card(p("div"),m),show:()=>{},
find:()=>[],onDraw:h=>{a.push(h)},onLayers:h=>{n.push(h)},addSearch:h=>{u.entries.push(h)},onYear:(h,d=[])=>{u.years.push(h),d.forEach(m=>u.dates.add(m))},together(h){
let d=s;s=!0,h(),s=d,c()},addLayer({key:h,title:d,group:m,shown:f=!0,parent:b="",count:$=null,show:y=null,mark:w=null}){let S={key:h,title:d,parent:b,count:$,mark:w,
first:f,shown:!1,set(v){S.shown!==v&&(S.shown=v,m&&(v?m.addTo(t):m.remove()),y&&y(v),c())}};return u.layers.push(S),S.set(f),S}};return u}Je.splice(-1,0,dn);return To(Ra);})();
