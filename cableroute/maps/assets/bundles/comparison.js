var cableroute=(()=>{var Te=Object.defineProperty;var Ao=Object.getOwnPropertyDescriptor;var Oo=Object.getOwnPropertyNames;var No=Object.prototype.hasOwnProperty;var To=(t,e)=>{for(var n in e)Te(t,n,{get:e[n],enumerable:!0})},_o=(t,e,n,a)=>{if(e&&typeof e=="object"||typeof e=="function")for(let o of Oo(e))!No.call(t,o)&&
o!==n&&Te(t,o,{get:()=>e[o],enumerable:!(a=Ao(e,o))||a.enumerable});return t};var Po=t=>_o(Te({},"__esModule",{value:!0}),t);var Fa={};To(Fa,{given:()=>nn,map:()=>en,shared:()=>on,start:()=>Co});var rn=window.matchMedia("(max-width: 760px), (max-height: 480px)"),Mt=()=>rn.matches,cn=t=>rn.addEventListener("change",t);function pt(t){let e=document.getElementById(
t);if(!e)throw new Error(`the page has no ${t}`);return e}function $t(t,e){let n=t.querySelector(e);if(!n)throw new Error(`the page has no ${e}`);return n}function p(t,e,...n){
let a=document.createElement(t);return e&&(a.className=e),a instanceof HTMLButtonElement&&(a.type="button"),a.append(...n),a}var Lt=()=>new Promise(t=>{setTimeout(
t)});function Bt(t){let e=t.getContext("2d");if(!e)throw new Error("this browser paints on no canvas");return e}var mt=t=>t,Wt=(t,e)=>40075016686e-3*Math.cos(t*
Math.PI/180)/(256*2**e);function ot(t,e){return Object.entries(e).forEach(([n,a])=>t.setAttribute(n,String(a))),t}function we(t,e,n){["mouseenter","focus"].forEach(
a=>t.addEventListener(a,e)),["mouseleave","blur"].forEach(a=>t.addEventListener(a,n))}function Zt(t,e,n,a){let o=ot(p("button",t,e),{title:n,"aria-label":n});return o.
addEventListener("click",a),o}function ct(t,e,...n){let a=document.createElementNS("http://www.w3.org/2000/svg",t);return a.append(...n),ot(a,e)}var re=t=>ct("s\
vg",{viewBox:"0 0 24 24","aria-hidden":!0},ct("path",{d:t})),ie=t=>t.slice(1).reduce((e,n,a)=>e+n.distanceTo(t[a]),0);function ln({things:t,order:e},n,a){if(!t.length)return;let o=pt("cross-out"),s=pt("crossed-out"),r=pt("failing-said"),i=p("style"),c=t.map(({name:y},w)=>{let S=p(
"option","",y);return S.dir="auto",S.value=String(w),S});new Set(t.map(({kind:y})=>y)).forEach(y=>{let w=p("optgroup","",...c.filter((S,v)=>t[v].kind===y));w.label=
y,o.append(w)}),document.head.append(i);let l=[],d=y=>l.filter(w=>t[w].routes.includes(y)),h=y=>y.flatMap((w,S)=>[...S?[", "]:[],p("bdi","",w)]);function m(){n.
forEach((y,w)=>{let S=d(w).map(M=>t[M].name),v=$t(y,".words");y.classList.toggle("failed",S.length>0),v.querySelector(".fails")?.remove(),S.length&&v.append(p("\
small","fails",p("span","","fails:")," ",...h(S)))})}function f(){s.replaceChildren(...l.map(y=>{let w=p("button","crossed",p("bdi","",t[y].name));return ot(w,{
"aria-label":`Put back ${t[y].name}`}),w.addEventListener("click",()=>{k(l.filter(S=>S!==y)),o.focus()}),w}))}function b(){let y=e.filter(S=>!d(S).length),[w]=y;
r.textContent=l.length?y.length?`${y.length} of ${n.length} routes are left, route ${w+1} the shortest; a new search may find others.`:"No route of the table is\
 left; a new search may find others.":""}function k(y){l=y,o.value="",c.forEach((v,M)=>{v.disabled=l.includes(M)});let w=n.map((v,M)=>M).filter(v=>d(v).length),
S=v=>w.map(M=>`main ${v}.route-${M}`).join(",");i.textContent=w.length?`${S("path.line")},${S("path.over")},${S("path.casing")}{stroke-opacity:.14}${S("text.alo\
ng")},${S(".number.on-map")}{opacity:.35}`:"",a.failed=new Set(w),m(),f(),b(),a.redraw(),a.state.changed()}pt("to-failing").addEventListener("click",()=>{pt("fa\
iling").scrollIntoView(),o.focus({preventScroll:!0})}),o.addEventListener("change",()=>{o.value&&k([...l,Number(o.value)])}),a.state.add("without",()=>l.map(y=>encodeURIComponent(
t[y].id)).join(","),y=>{let w=y.split(",").map(S=>{try{return decodeURIComponent(S)}catch{return""}});k(t.map((S,v)=>v).filter(S=>w.includes(t[S].id)))})}var Ut=.0033528106647474805,te=6378137*(1-Ut),Bo=63710088e-1,jt=t=>t*Math.PI/180,be=t=>t*180/Math.PI;function un(t){let e=t*(40680631590769-te*te)/(te*te);return[
1+e/16384*(4096+e*(-768+e*(320-175*e))),e/1024*(256+e*(-128+e*(74-47*e)))]}var fn=(t,e,n,a)=>t*e*(a+t/4*(n*(2*a**2-1)-t/6*a*(4*e**2-3)*(4*a**2-3)));function dn(t,e,n,a,o,s,r){
let i=Ut/16*e*(4+Ut*(4-3*e));return t+(1-i)*Ut*n*(a+i*o*(r+i*s*(2*r**2-1)))}function ce(t,e){let n=Math.round((e.lng-t.lng)/360)*360,a=jt(e.lng-t.lng-n),o=Math.
atan((1-Ut)*Math.tan(jt(t.lat))),s=Math.atan((1-Ut)*Math.tan(jt(e.lat))),[r,i,c,l]=[Math.sin(o),Math.cos(o),Math.sin(s),Math.cos(s)],d=a;for(let m=0;m<100;m++){
let f=Math.sin(d),b=Math.cos(d),k=l*f,y=i*c-r*l*b,w=Math.hypot(k,y),S=r*c+i*l*b;if(w<1e-15&&S>0)return{m:0,bearing:0,exact:!0};let v=Math.atan2(w,S),M=w?i*l*f/w:
0,z=1-M**2,B=z>1e-12?S-2*r*c/z:0,F=dn(a,z,M,v,w,S,B);if(Math.abs(F)>Math.PI+1e-9)break;if(Math.abs(F-d)<1e-12){let[Y,et]=un(z);return{m:te*Y*(v-fn(et,w,S,B)),bearing:(be(
Math.atan2(k,y))+360)%360,exact:!0}}d=F}let h=Math.sin(jt(e.lat-t.lat)/2)**2+Math.cos(jt(t.lat))*Math.cos(jt(e.lat))*Math.sin(a/2)**2;return{m:2*Bo*Math.asin(Math.
sqrt(Math.min(h,1))),exact:!1,bearing:(be(Math.atan2(l*Math.sin(a),i*c-r*l*Math.cos(a)))+360)%360}}function Io(t,e,n){let a=(1-Ut)*Math.tan(jt(t.lat)),o=1/Math.
hypot(1,a),s=a*o,r=Math.sin(jt(e)),i=Math.cos(jt(e)),c=Math.atan2(a,i),l=o*r,d=1-l**2,[h,m]=un(d),f=n/(te*h),b=f;for(let B=0,F=!1;B<100&&!F;B++){let Y=f+fn(m,Math.
sin(b),Math.cos(b),Math.cos(2*c+b));F=Math.abs(Y-b)<1e-13,b=Y}let k=Math.sin(b),y=Math.cos(b),w=Math.cos(2*c+b),S=s*k-o*y*i,v=Math.atan2(s*y+o*k*i,(1-Ut)*Math.hypot(
l,S)),M=Math.atan2(k*r,o*y-s*k*i),z=dn(0,d,l,b,k,y,w);return{lat:be(v),lng:t.lng+be(M-z)}}function Le(t,e){let{m:n,bearing:a}=ce(t,e),o=Math.max(1,Math.min(200,
Math.ceil(n/5e4))),s=t.lng;return[t,...Array.from({length:o},(r,i)=>{let c=i+1<o?Io(t,a,n*(i+1)/o):e;return s=c.lng+360*Math.round((s-c.lng)/360),{lat:c.lat,lng:s}})]}var zo=t=>{let e=[...t];return e.length>90?`${e.slice(0,89).join("")}…`:t},le=t=>t.replace(/^[+−]/,e=>e==="+"?"−":"+"),Ro=t=>p("span",`number route-${t}`,
String(t+1));function pn(t){let e=Ro(t);return e.setAttribute("role","img"),e.setAttribute("aria-label",`Route ${t+1}`),e}var hn=(t,e)=>{let n=p("button","",t);
return n.addEventListener("click",e),n};function jo([t,e,n]){return t===null?p("td","",p("span","none",n?"not sure":"not known"),p("small","",n?`${e}; likely ${n}`:
String(e))):p("td","",p("span","figure",t),...e===void 0?[]:[p("small","",`${e} to ${n}`)])}function mn({map:t,data:e},n){if(!e.comparison)return;let a=Zo(n);ln(
e.comparison.failures,a,n),e.comparison.paired>1&&Do(Uo(t,e.comparison,a,n),n)}function Do(t,e){document.querySelectorAll("button.tile").forEach(n=>{if(!(n instanceof
HTMLElement))return;let[a,o]=(n.dataset.routes||"").split(",").map(Number);n.addEventListener("click",()=>{o===void 0?e.visit(()=>e.frame(e.routes[a].bounds)):t(
[a,o])}),o===void 0&&(["pointerenter","focus"].forEach(s=>n.addEventListener(s,()=>e.highlight(a))),["pointerleave","blur"].forEach(s=>n.addEventListener(s,()=>e.
highlight(-1))))})}function Fo(t){let e=t.filter(({dataset:o})=>o.low!==void 0),n=Math.min(...e.map(({dataset:o})=>Number(o.low))),a=Math.max(...e.map(({dataset:o})=>Number(
o.high)))-n;a>0&&Number.isFinite(a)&&e.forEach(o=>{let s=p("i","bar");["low","value","high"].forEach(r=>s.style.setProperty(`--${r}`,`${100*(Number(o.dataset[r])-
n)/a}%`)),o.append(s)})}function Zo(t){let e=pt("compared"),[n]=e.tBodies,a=$t(e,"thead"),o=pt("compared-box"),s=[...n.rows],r=[...a.querySelectorAll("th")],i=window.
matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted"),r.forEach((m,f)=>Fo(s.map(b=>b.cells[f])));let c=[0,1],l=document.
getElementById("sort-by");function d(m,f){c=[m,f];let b=w=>{if(m===0)return Number(w.dataset.route);let{value:S,low:v,high:M}=w.cells[m].dataset,z=l?.value==="l\
ow"?v??S:l?.value==="high"?M??S:S;return z===void 0?NaN:Number(z)},k=s.map(w=>({row:w,value:b(w)})).sort((w,S)=>Number.isNaN(w.value)||Number.isNaN(S.value)?Number(
Number.isNaN(w.value))-Number(Number.isNaN(S.value)):f*(w.value-S.value)),y=document.activeElement;n.append(...k.map(({row:w})=>w)),y&&n.contains(y)&&y.focus({preventScroll:!0}),
r.forEach((w,S)=>{w.hasAttribute("aria-sort")&&w.setAttribute("aria-sort",S!==m?"none":f>0?"ascending":"descending")})}r.forEach((m,f)=>{m.querySelector("button")?.
addEventListener("click",()=>{d(f,c[0]===f?-c[1]:1),t.state.changed()})}),l?.addEventListener("change",()=>{d(c[0],c[1]),t.state.changed()}),t.state.add("by",()=>!l||
l.value==="likely"?"":l.value,m=>{l&&(l.value=["low","high"].includes(m)?m:"likely")}),t.state.add("sort",()=>c[0]===0&&c[1]>0?"":`${c[1]<0?"-":""}${c[0]}`,m=>{
let f=/^(-?)(\d{1,3})$/.exec(m),b=f?Number(f[2]):0;r[b]&&r[b].hasAttribute("aria-sort")&&d(b,f&&f[1]?-1:1)}),s.forEach(m=>m.addEventListener("click",f=>{f.target instanceof
Element&&f.target.closest("button, a")||String(window.getSelection())||(t.profile.pick(Number(m.dataset.route)),t.visit(()=>t.frame(t.routes[Number(m.dataset.route)].
bounds)))}));let h=t.highlight;return t.highlight=m=>{h(m);let f=m>=0&&i.matches&&s[m];if(!f||f.matches(":hover")||f.contains(document.activeElement))return;let b=f.
getBoundingClientRect(),k=o.getBoundingClientRect(),y=k.top+a.getBoundingClientRect().height;b.top<y?o.scrollTop-=y-b.top:b.bottom>k.bottom&&(o.scrollTop+=Math.
min(b.bottom-k.bottom,b.top-y))},s}function Uo(t,e,n,a){let o=document.documentElement,s=e.paired,r=n.map(E=>E.querySelector("button.pick")),i=["pick-0","pick-1"].
map(E=>pt(E)),c=pt("pick-clear"),l=pt("pair-said"),d=pt("pair-body"),h=l.textContent||"",m=E=>$t(n[E],".go").textContent||"";i.forEach(E=>E.append(...n.slice(0,
s).map((T,$)=>{let C=p("option","",`${$+1} · ${zo(m($))}`);return C.dir="auto",C.value=String($),C})));let f=p("style");document.head.append(f);let b=[null,null];
function k(E,T){let[$,C]=E<T?[E,T]:[T,E],N=e.pairs[$*s-$*($+1)/2+C-$-1];if(E<T)return N;let{apart:R}=N;return{...N,spans:[N.spans[1],N.spans[0]],apart:R&&{...R,
kp:[R.kp[1],R.kp[0]],at:[R.at[1],R.at[0]]},more:N.more.map(([P,u,x])=>P===null?[null,u,x&&le(x)]:u===void 0?[le(P)]:[le(P),le(x||""),le(u)])}}t.createPane("shar\
ed").style.zIndex="405";let y=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-edge"}),w=L.polyline([],{pane:"shared",interactive:!1,
smoothFactor:0,className:"shared-mark"}),S=L.layerGroup(),v=null;function M(E,T,$){let{dots:C}=a.routes[E],N=[],R=P=>L.point(P.x+P.ox,P.y+P.oy);for(let P=0;P<C.
length;P++){let u=C[P],x=C[P+1];u.km>=T&&u.km<=$&&N.push(R(u)),!(!x||x.km<=u.km)&&[T,$].forEach(A=>{if(A<=u.km||A>=x.km)return;let D=(A-u.km)/(x.km-u.km);N.push(
R(u).multiplyBy(1-D).add(R(x).multiplyBy(D)))})}return N}function z(E,T){let $=k(...E);return E.flatMap((C,N)=>(a.routes[C].shown?$.spans[N]:[]).map(([R,P])=>M(
C,R,P).map(u=>t.unproject(u,T)))).filter(C=>C.length)}function B(){let[E,T]=b;return E!==null&&T!==null?[E,T]:null}function F(E){let T=B();if([y,w].forEach(C=>{
T?C.addTo(t):C.remove()}),!T)return;let $=z(T,E);[y,w].forEach(C=>C.setLatLngs($))}a.onLines(F);function Y(E,T){if(S.clearLayers(),v=null,!T)return;let $=R=>a.routes[R].
bounds.getCenter().lng,C=T.at.map(([R,P],u)=>L.latLng(R,P+360*Math.round(($(E[u])-P)/360))),N=Le(C[0],C[1]);v=L.latLngBounds(N),S.addLayer(L.polyline(N,{pane:"s\
hared",interactive:!1,className:"gap-edge",weight:6})),S.addLayer(L.polyline(N,{pane:"shared",interactive:!1,className:"gap",weight:2.5})),C.forEach(R=>S.addLayer(
L.circleMarker(R,{pane:"shared",interactive:!1,className:"gap-end",radius:9}))),S.addLayer(L.marker([(C[0].lat+C[1].lat)/2,(C[0].lng+C[1].lng)/2],{pane:"numbers",
interactive:!1,keyboard:!1,icon:L.divIcon({className:"gap-holder",iconSize:[0,0],html:p("span","gap-km",`${T.km} km`)})}))}function et(E,T){let $=[...n[E].cells].
find(C=>C.dataset.column===T);return p("td","",...[...$?$.querySelectorAll(":scope > :not(.bar)"):[]].map(C=>C.cloneNode(!0)))}function O(E){let[T,$]=E,C=k(T,$),
N=C.spans.every(Q=>!Q.length),R=(Q,...nt)=>p("div","fact",p("dt","",Q),p("dd","",...nt)),P=(Q,nt)=>p("b","figure",`${Q} ${nt}`),u=([Q,nt,K,rt],st)=>[P(Q,"km"),`\
 (${nt} %) `,p("small","",Q==="0"?st:`land ${K} km, sea ${rt} km; ${st}`)],x=p("dl","facts",R("Common section",...u(C.common_section,"the same segment of one sy\
stem, or the same trench")),R("Same corridor",...u(C.same_corridor,"lines nearer than their accuracy: not known to be apart")),...C.ends_km==="0"?[]:[R("Common \
ends",P(C.ends_km,"km")," ",p("small","","left out"))],R("Least separation",C.apart?P(C.apart.km,"km"):p("span","none","not known")," ",p("small","",C.apart?`at\
 KP ${C.apart.kp[0]} of ${T+1} and KP ${C.apart.kp[1]} of ${$+1}`:"below the accuracy of the lines somewhere"))),A=p("div","buttons");N||A.append(hn("Show what \
they share",()=>a.visit(()=>a.frame(L.latLngBounds(z(E,t.getZoom()).flat()))))),Y(E,C.apart);let D=v;D&&A.append(hn("Show where they are nearest",()=>a.visit(()=>a.
frame(D.pad(2)))));let Z=p("tr","",p("th","","Measure"),p("th","",pn(T)),p("th","",pn($)),p("th","",`How much more ${$+1} has`));[...Z.cells].forEach(Q=>{Q.scope=
"col"});let J=p("table","differences",p("caption","unseen",`Differences between route ${T+1} and route ${$+1}`),p("thead","",Z),p("tbody","",...e.measures.map(({
key:Q,title:nt},K)=>{let rt=p("th","",p("bdi","",nt));rt.scope="row";let st=p("tr","",rt,et(T,Q),et($,Q),jo(C.more[K]));return st.dataset.measure=Q,st}))),V=["p\
laces","groups and straits","countries"].map((Q,nt)=>{let K=C.passed[nt].flatMap((rt,st)=>[...st?[", "]:[],p("bdi","",rt)]);return p("p","passed",p("b","",`Both\
 pass these ${Q}: `),...K.length?K:["none known"])});pt("pair-marks").hidden=N,d.replaceChildren(x,A,J,...V),l.textContent=`Routes ${T+1} and ${$+1}: common sec\
tion ${C.common_section[0]} km, same corridor ${C.same_corridor[0]} km (${C.same_corridor[1]} %).`}function _(E,T=!0){b=E,i.forEach((R,P)=>{R.value=String(b[P]??
"")}),r.forEach((R,P)=>{R&&R.setAttribute("aria-pressed",String(b.includes(P)))}),n.forEach((R,P)=>R.classList.toggle("picked",b.includes(P)));let $=b.flatMap(R=>R??
[]),C=B(),N=!!C;if(a.only=C,a.choose("pair",$),c.hidden=!$.length,pt("pick-best").hidden=N,document.body.classList.toggle("paired",N),o.classList.toggle("has-pa\
ir",N),C){let[R,P]=C;T&&a.closeCard();let u=x=>`.has-pair:not(.has-hot) main ${x}:not(.route-${R}, .route-${P})`;f.textContent=`${["path.line","path.over","path\
.casing"].map(u).join(",")}{stroke-opacity:.16}${["text.along",".number.on-map"].map(u).join(",")}{opacity:.35}`,$.forEach(x=>a.routes[x].parts.forEach(A=>[A.casing,
A.line,A.over].forEach(D=>D?.bringToFront()))),S.addTo(t),O(C)}else f.textContent="",S.remove(),d.replaceChildren(),l.textContent=$.length?`Route ${$[0]+1} is p\
icked; pick another.`:h;if(a.redraw(),C&&T){let[R,P]=C.map(u=>a.routes[u].bounds);a.visit(()=>a.frame(L.latLngBounds(R.getSouthWest(),R.getNorthEast()).extend(P)))}
a.state.changed()}return r.forEach((E,T)=>{E&&E.addEventListener("click",()=>{let $=b.flatMap(C=>C===T?[]:C??[]);b.includes(T)?_([$[0]??null,null]):$.length?_([
$[$.length-1],T]):_([T,null])})}),i.forEach((E,T)=>E.addEventListener("change",()=>{let $=[b[0],b[1]],C=E.value===""?null:Number(E.value);C!==null&&$[1-T]===C&&
($[1-T]=$[T]),$[T]=C,_($)})),pt("pick-best").addEventListener("click",()=>{_(e.best),i[0].focus()}),c.addEventListener("click",()=>{_([null,null]),i[0].focus()}),
a.state.add("pair",()=>(B()||[]).map(E=>E+1).join(","),E=>{let[,T,$]=/^(\d{1,3}),(\d{1,3})$/.exec(E)||["","0","0"],C=Number(T)-1,N=Number($)-1;C!==N&&Math.min(C,
N)>=0&&Math.max(C,N)<s?_([C,N],!1):B()&&_([null,null])}),_}var qo='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';function _e(t,...[e,n,a,o,s=0]){let r=p("span",`catalogue-name ${n}`,p("\
bdi","",e)),i=t.containerPointToLayerPoint([a,o]);return r.style.transform=`translate(${i.x.toFixed(1)}px, ${i.y.toFixed(1)}px)`+(s?` rotate(${s.toFixed(3)}rad)`:
""),r}function Ho(t,e){let n=[];return t.forEach(a=>{let o=[0];a.slice(1).forEach((s,r)=>o.push(o[r]+s.distanceTo(a[r])));for(let s=0,r=1;s+1<a.length;s++){for(r=
Math.max(r,s+1);r+1<a.length&&o[r]-o[s]<e;)r++;let i=a[s],c=a[r],l=i.distanceTo(c);l<e||l<.985*(o[r]-o[s])||n.push([i,c])}}),n}function gn({map:t,pane:e,partsOf:n,
nameOf:a,colourOf:o}){let s=Bt(document.createElement("canvas"));s.font=qo;let r=new Map;function i(m){let f=r.get(m)??s.measureText(m).width;return r.set(m,f),
f}let c=m=>n(m).map(f=>f.map(b=>t.layerPointToContainerPoint(b)));function l(m,f,b,{size:k,free:y,take:w}){let S=a(m),v=i(S)+4,M=Ho(f,v),z=Math.max(1,Math.floor(
M.length/24));for(let B=0;B<M.length;B+=z){let[F,Y]=M[(B+m*7*z)%M.length];Y.x<F.x&&([F,Y]=[Y,F]);let et=F.add(Y).divideBy(2),O=Y.subtract(F),_=Math.hypot(O.x,O.
y),E=L.point(O.x/_,O.y/_),T=L.point(E.y,-E.x),$=v/5+6,C=[-2,-1,0,1,2].map(P=>et.add(E.multiplyBy(P*v/5)).subtract([v/10+3,7]));if(!C.every(({x:P,y:u})=>P>4&&u>4&&
P<k.x-60&&u<k.y-30)||!C.every(({x:P,y:u})=>y(P,u,$,14)))continue;C.forEach(({x:P,y:u})=>w(P,u,$,14));let N=et.subtract(E.multiplyBy(v/2-2)).add(T.multiplyBy(6.5)),
R=b(S,"of-system",N.x,N.y,Math.atan2(O.y,O.x));return R.style.color=o(m),R.dataset.system=String(m),R}return null}function d(m,f,b){m.map(k=>{let y=c(k);return{
system:k,parts:y,length:y.reduce((w,S)=>w+ie(S),0)}}).sort((k,y)=>y.length-k.length).slice(0,Mt()?12:60).forEach(({system:k,parts:y})=>l(k,y,f,b))}function h(m){
if(e.querySelectorAll(".lit").forEach(F=>F.remove()),e.classList.toggle("one",m!==null),m===null)return;let f=(...F)=>{let Y=_e(t,...F);return Y.classList.add("\
lit"),e.append(Y),Y},b=t.getSize(),k=c(m);if(l(m,k,f,{size:b,free:()=>!0,take:()=>{}}))return;let w=k.flat().filter(({x:F,y:Y})=>F>4&&Y>14&&F<b.x-4&&Y<b.y-30);if(!w.
length)return;let S=a(m),v=i(S),{x:M,y:z}=w[w.length>>1],B=f(S,"of-system",Math.max(4,Math.min(M-v/2,b.x-v-8)),z-18);B.style.color=o(m),B.dataset.system=String(
m)}return{widthOf:i,nameSystems:d,nameOne:h}}var xe=mt(L.Canvas).extend({_initPath(t){this._drawFirst||(this._container.style.display="",mt(L.Canvas.prototype)._update.call(this)),mt(L.Canvas.prototype)._initPath.
call(this,t)},_removePath(t){mt(L.Canvas.prototype)._removePath.call(this,t),this._drawFirst||(this._container.style.display="none")},_update(){mt(this._drawFirst?
L.Canvas:L.Renderer).prototype._update.call(this)}}),wn=4.5,Go=.35/2**wn;function bn(t,e,{project:n,clip:a}){let o="",s="",r=()=>{[o,s]=["",""]},i=()=>`${t.getZoom()}\
 ${t.getPixelOrigin()}`;return Object.assign(mt(e),{onAdd(){r(),mt(L.Path.prototype).onAdd.call(this)},_project(){o!==i()&&(n(),this._rings=[],[o,s]=[i(),""])},
_update(){if(!this._map||o!==i())return;let{min:c,max:l}=this._renderer._bounds,d=`${c} ${l}`;d!==s&&(s=d,a.call(this),this._updatePath())}}),r}function Vo(t){let e=t[0];
return t.filter((n,a)=>{let o=a===0||a===t.length-1||Math.abs(n.x-e.x)+Math.abs(n.y-e.y)>=1;return o&&(e=n),o})}function Wo(t,e,n){let a=e.map(s=>t.project(s,0)),
o=a.length>8?L.LineUtil.simplify(a,Go):a;return{fine:a,coarse:o,bounds:L.bounds(a),closed:n}}function Ln(t,e,n,a){let o=null,s=new Map;function r(){o||=n.map(c=>Wo(
t,c,a)),s=new Map}function i(){let c=2**t.getZoom(),l=t.getPixelOrigin(),{min:d,max:h}=this._renderer._bounds,m=L.bounds(d.subtract([2,2]),h.add([2,2])),f=L.bounds(
m.getTopLeft().add(l).divideBy(c),m.getBottomRight().add(l).divideBy(c));this._parts=[],(o||[]).forEach(b=>{if(!b.bounds.intersects(f))return;let k=s.get(b);if(!k){
let{x:y,y:w}=l,S=t.getZoom()<=wn?b.coarse:b.fine;k=Vo(S.map(v=>new L.Point(Math.round(v.x*c)-y,Math.round(v.y*c)-w))),s.set(b,k)}if(a){let y=L.PolyUtil.clipPolygon(
k,m,!0);y.length&&this._parts.push(y);return}this._parts.push(...vn(k,m))})}return bn(t,e,{project:r,clip:i}),e}function vn(t,e){let n=[],a=null;for(let o=1;o<t.
length;o++){let s=L.LineUtil.clipSegment(t[o-1],t[o],e,o>1,!0);if(!s){a=null;continue}a||n.push(a=[s[0]]),a.push(s[1]),s[1]!==t[o]&&(a=null)}return n}var yn=-1e7,
Yo=4,ve=40;function ue(t,e,n,a,o,s=()=>!1){let r=null,i=new Map;function c(m,f){let b=i.get(f);if(b)return b;let k=2**f,y=o(f),w=m.map((M,z)=>{if(!y||!y[z])return new L.
Point(M.x*k,M.y*k);let B=m[Math.max(z-1,0)],F=m[Math.min(z+1,m.length-1)],Y=F.x-B.x,et=F.y-B.y,O=y[z]/(Math.hypot(Y,et)||1);return new L.Point(M.x*k-et*O,M.y*k+
Y*O)});i.size>=Yo&&i.delete(i.keys().next().value??NaN);let S=[];w.forEach((M,z)=>{z&&!s(z-1,f)?S[S.length-1].push(M):S.push([M])});let v=S.filter(M=>M.length>1).
map(M=>L.LineUtil.simplify(M,.8));return i.set(f,v),v}function l(){if(r)return;let m=n.map(f=>t.project(f,0));r={points:m,bounds:L.bounds(m)}}function d(){if(!r)
return;let m=t.getZoom(),f=2**m,b=t.getPixelOrigin(),{min:k,max:y}=this._renderer._bounds,w=L.bounds(k,y),S=new L.Bounds,v=L.bounds(k.add(b).subtract([ve,ve]),y.
add(b).add([ve,ve])),{points:M,bounds:z}=r;this._parts=[],a.forEach(F=>{let Y=F*256*f;L.bounds(L.point(z.getTopLeft()).multiplyBy(f).add([Y,0]),L.point(z.getBottomRight()).
multiplyBy(f).add([Y,0])).intersects(v)&&c(M,m).forEach(O=>this._parts.push(...vn(O.map(({x:_,y:E})=>new L.Point(_+Y-b.x,E-b.y)),w)))}),this._parts.forEach(F=>F.
forEach(Y=>S.extend(Y))),this._parts.length||S.extend([yn,yn]);let B=this._clickTolerance();this._pxBounds=L.bounds(S.getTopLeft().subtract([B,B]),S.getBottomRight().
add([B,B]))}let h=bn(t,e,{project:l,clip:d});return Object.assign(e,{afresh(){i.clear(),h(),e.redraw()}})}var It=4,Ko=20,xn=6,Jo=44,Xo=140,Qo=8,ts=[24e5,12e5,6e5,3e5],Mn=t=>Math.min(2.5+1.2*t,20),En=t=>L.point(t.x+t.ox,t.y+t.oy);function Pe(t,e){let n=[];return t.forEach(
(a,o)=>{let s=n[n.length-1],r=e(a);s&&s.value===r?s.to=o+1:n.push({value:r,from:o,to:o+1})}),n}function kn(t){for(let e=0;e<2;e++){let n=t.map(a=>a.map(({users:o,
close:s})=>s.some(r=>r.users.length>o.length||r.users.some(i=>!o.includes(i)))?[...new Set([...o,...s.flatMap(r=>r.users)])].sort((r,i)=>r-i):o));t.forEach((a,o)=>a.
forEach((s,r)=>{s.users=n[o][r]}))}t.forEach(e=>{Pe(e,n=>n.users.length>1).forEach(({value:n,from:a,to:o})=>{let s=n&&ie(e.slice(a,o).map(r=>L.point(r.x,r.y)))>=
Ko;for(let r=a;r<o;r++){let i=0,c=0;for(let l=Math.max(a,r-xn);l<Math.min(o,r+xn+1);l++,c++)i+=e[l].users.length;e[r].count=s?Math.round(i/c):0}})})}function Me(t,e,n,a=()=>{}){
e.visit(()=>{for(let o of ts)t.getZoom()<It&&e.frame(n.toBounds(o));t.getZoom()<It&&t.setView(n,It,{animate:!1}),a()})}function Be(t,e){let n=new Map,a=new Map;
return{size:()=>a.size,put(o,s,r){let i=n.get(o);if(!i){let c=p("button",e),l=L.divIcon({className:"trunk-holder",html:c,iconSize:[0,0]}),d=i={button:c,at:s,marker:L.
marker(s,{pane:"numbers",keyboard:!1,icon:l})};L.DomEvent.disableClickPropagation(c),c.addEventListener("keydown",h=>h.stopPropagation()),r(c,()=>d.at)}i.at=s,i.
marker.setLatLng(s).addTo(t),a.set(o,i)},done(){n.forEach(({marker:o,button:s},r)=>{a.has(r)||(s===document.activeElement&&t.getContainer().focus({preventScroll:!0}),
o.remove())}),[n,a]=[a,new Map]}}}function Sn({map:t,routes:e},n){e.length&&["trunk-edges","trunks"].forEach((c,l)=>{t.createPane(c).style.zIndex=String(404+l)});
let a=new Map,o=[],s=Be(t,"trunk-count");function r(c){let l=a.get(c);if(l)return l;let d=Mn(c),h={pane:"trunks",interactive:!1,smoothFactor:0},m=L.polyline([],
{pane:"hits",className:"hit",weight:Math.max(d,18),smoothFactor:0,bubblingMouseEvents:!1});m.on("click",b=>Me(t,n,b.latlng)),m.on("mouseover",()=>n.highlight(-1));
let f=[L.polyline([],{...h,pane:"trunk-edges",className:"trunk-edge",weight:d+3}),L.polyline([],{...h,className:"trunk",weight:d}),m];return a.set(c,f),f}function i(c){
o=[];let l=new Map;e.forEach(({shown:d,dots:h})=>{d&&(Pe(h,m=>m.count).forEach(({value:m,from:f,to:b})=>{if(!m)return;let k=h.slice(Math.max(f-1,0),b+1).map(En),
y=l.get(m)||[];l.set(m,y),y.push(L.LineUtil.simplify(k,.4).map(w=>t.unproject(w,c)))}),Pe(h,m=>m.count?m.users.join():"").forEach(({value:m,from:f,to:b})=>{m&&o.
push({points:h.slice(f,b).map(En),users:h[f].users})}))}),l.forEach((d,h)=>r(h).forEach(m=>m.setLatLngs(d).addTo(t))),a.forEach((d,h)=>{l.has(h)||d.forEach(m=>m.
remove())})}return n.onLayout(({zoom:c,origin:l,size:d,free:h,take:m})=>{let f=new Map,b=o.map(({points:k,users:y})=>({users:y,points:k.map(w=>w.subtract(l)).filter(
({x:w,y:S})=>w>40&&S>14&&w<d.x-40&&S<d.y-30)})).map(k=>({...k,length:ie(k.points)})).filter(({length:k})=>k>=Jo).sort((k,y)=>y.users.length-k.users.length||y.length-
k.length);for(let{points:k,users:y}of b){if(s.size()>=Qo)break;let w=y.join(),S=f.get(w)||[],v=62,M=22,z=[.5,.4,.6,.3,.7,.2,.8].map(B=>k[Math.floor(B*k.length)]).
find(B=>h(B.x-v/2,B.y-M/2,v,M)&&S.every(F=>F.distanceTo(B)>Xo));z&&(m(z.x-v/2,z.y-M/2,v,M),f.set(w,[...S,z]),s.put(`${w} ${S.length}`,t.unproject(z.add(l),c),(B,F)=>{
B.textContent=`${y.length} routes`,ot(B,{"aria-label":`${y.length} routes: show them apart`}),B.title=`Their numbers: ${y.map(Y=>Y+1).join(", ")}`,B.addEventListener(
"click",()=>Me(t,n,F()))}))}s.done()}),n.addInk((c,l)=>o.flatMap(({points:d,users:h})=>{let m=Mn(h.length)/3;return d.map(f=>f.subtract(l)).flatMap(({x:f,y:b})=>[
{x:f,y:b},{x:f-m,y:b-m},{x:f+m,y:b+m}])})),{draw:i}}var ze=4,es=2.5/2**It,ns=.9,os=1,ss=24,as=70,[ee,ne]=[24,16],$n=t=>Math.min(1+.4*t,8),Ee=({shown:t})=>t.length>=ze,Re=(t,e)=>t!==null&&e<It&&t.size*2**e>ss,Ie=(t,e,n)=>new L.
Point(t.x+(e.x-t.x)*n,t.y+(e.y-t.y)*n),fe=({points:[t,e]})=>t.distanceTo(e);function rs(t,e){let n=new Map,a=({x:s,y:r},i=0,c=0)=>(Math.floor(2*s)+i)*4096+Math.
floor(2*r)+c;e.forEach(s=>{let[r,i]=s.points,c=Math.ceil(2*fe(s))+1;for(let l=0;l<=c;l++){let d=a(Ie(r,i,l/c));n.set(d,(n.get(d)||new Set).add(s))}}),e.forEach(
s=>{let[r,i]=s.points,c=Ie(r,i,.5),l=new Set;[-1,0,1].forEach(d=>[-1,0,1].forEach(h=>n.get(a(c,d,h))?.forEach(m=>{let[f,b]=m.points;Math.abs((i.x-r.x)*(b.x-f.x)+
(i.y-r.y)*(b.y-f.y))>ns*fe(s)*fe(m)&&L.LineUtil.pointToSegmentDistance(c,f,b)<es&&l.add(m)}))),s.near=[...l],s.beside=new Set(s.users)});let o=new Map(e.map(s=>[
s,new Set(s.near.flatMap(({users:r})=>[...r]))]));t.forEach(s=>new Set(s.edges.flatMap(r=>[...o.get(r)||[]])).forEach(r=>{let i=[];[...s.edges,null].forEach(c=>{
if(c&&o.get(c)?.has(r)){i.push(c);return}i.reduce((l,d)=>l+fe(d),0)>os&&i.forEach(({beside:l})=>l.add(r)),i=[]})}))}function is(t){let e=new Set;t.forEach(n=>{n.
drawn=Ee(n)&&!n.near.some(a=>Ee(a)&&a.rank>n.rank)}),t.filter(Ee).forEach(n=>{let a=[n],o=0;for(let s=a[0],r=0;s;s=a[++r])e.has(s)||(e.add(s),s.drawn&&(o+=fe(s)),
a.push(...[...s.near,...s.next.map(([i])=>i)].filter(i=>Ee(i)&&!e.has(i))));o&&a.forEach(s=>{s.size=o})})}function cs(t){let e=new Map,n=new Set;return t.forEach(
({latlngs:a,edges:o})=>{let s=0;o.forEach((r,i)=>{let{shown:{length:c},live:l,size:d}=r,h=!d||!r.drawn||n.has(r)?0:l?c:-c;if(h){let m=e.get(h)||{latlngs:[],steps:[]};
e.set(h,m),n.add(r),h!==s&&(m.latlngs.length&&m.steps.push(null),m.latlngs.push(a[i])),m.latlngs.push(a[i+1]),m.steps.push(r)}s=h})}),e}function ke(t,e){return(mt(
t)._parts||[]).map(a=>a.slice(1).flatMap((o,s)=>{let r=a[s],i=Math.ceil(o.distanceTo(r)/8);return Array.from({length:i},(c,l)=>Ie(r,o,l/i).add(e))}))}function Cn(t,{
segments:e,edges:n},a,{tip:o,names:s,turnsOf:r,look:i}){let c=L.layerGroup().addTo(t),l=Be(t,"trunk-count of-systems"),d=[];rs(e,n);function h(y,w){let S=t.project(
y,0),v=({points:[B,F]})=>L.LineUtil.pointToSegmentDistance(S,B,F),{shown:M,live:z}=n.filter(B=>B.drawn&&B.shown.length===w).reduce((B,F)=>v(F)<v(B)?F:B);o.setLatLng(
y).setContent(p("div","of-trunk",p("b","",`${M.length} systems`),...z<M.length?[p("div","",`planned or not verified: ${M.length-z}`)]:[],p("small","",M.map(B=>s[B]).
sort().join(", ")))).addTo(t)}let m=()=>{o.remove()},f=(y,w)=>Me(t,a,y,()=>{h(y,w),t.once("movestart",m)});function b(){let y=[];c.clearLayers(),d=[],[...cs(e)].
sort(([w],[S])=>Math.abs(S)-Math.abs(w)).forEach(([w,{latlngs:S,steps:v}])=>{let M=Math.abs(w),[z,B]=i($n(M),w<0).map(F=>ue(t,L.polyline(S,F),S,r(S),()=>null,(Y,et)=>!Re(
v[Y],et)));B.on("mouseover",F=>h(F.latlng,M)).on("mouseout",m).on("click",F=>f(F.latlng,M)),c.addLayer(z).addLayer(B),y.push(z),d.push({line:B,count:M})}),[...d.
map(({line:w})=>w),...y,...e.map(({line:w})=>w).reverse()].forEach(w=>w.bringToBack())}function k({zoom:y,origin:w,free:S,take:v,inside:M}){let z=t.getPixelOrigin().
subtract(w),B=Mt()?5:10,F=[],Y=({points:et,count:O})=>O*Math.min(et.length,6);d.flatMap(({line:et,count:O})=>ke(et,z).map(_=>({points:_,count:O}))).sort((et,O)=>Y(
O)-Y(et)).forEach(({points:et,count:O})=>{let _=F.length<B&&et.length>1&&et.map((E,T)=>({at:E,off:Math.abs(2*T-et.length)})).sort((E,T)=>E.off-T.off).map(({at:E})=>E).
find(E=>M(E.x-ee,E.y-ne,2*ee,2*ne)&&S(E.x-ee/2,E.y-ne/2,ee,ne)&&F.every(T=>T.distanceTo(E)>as));_&&(v(_.x-ee/2,_.y-ne/2,ee,ne),F.push(_),l.put(`${O} ${F.length}`,
t.unproject(_.add(w),y),(E,T)=>{E.textContent=String(O),ot(E,{"aria-label":`${O} systems: show them apart`}),E.addEventListener("click",()=>f(T(),O)),we(E,()=>h(
T(),O),m)}))}),l.done()}return a.addInk((y,w)=>d.flatMap(({line:S,count:v})=>{let M=$n(v)/3;return ke(S,t.getPixelOrigin().subtract(w)).flat().flatMap(z=>[z,z.add(
[M,M]),z.subtract([M,M])])})),{draw:b,number:k,count(y,w){let S=n.map(M=>{let z=M.size;return Object.assign(M,{shown:[...M.beside].filter(y),size:0}),M.live=M.shown.
filter(w).length,z});is(n);let v=new Set(n.filter((M,z)=>M.size!==S[z]));e.forEach(M=>{M.edges.some(z=>v.has(z))&&M.line.afresh()}),b()}}}function An(t){let e=new Map,n=[],a=new Array(5).fill(0);return t.forEach((s,r)=>(s.places||[]).forEach(i=>{let c=e.get(i);c?c.push(r):e.set(i,[r])})),t.map((s,r)=>r).
sort((s,r)=>(t[r].places||[]).length-(t[s].places||[]).length).forEach(s=>{let r=a.map(i=>i/(4*t.length));(t[s].places||[]).forEach(i=>(e.get(i)||[]).forEach(c=>{
n[c]!==void 0&&r[n[c]]++})),n[s]=r.indexOf(Math.min(...r)),a[n[s]]++}),n}function On(t,e,n){let a=new Map,o=r=>`${r.lat.toFixed(2)} ${r.lng.toFixed(2)}`,s=e.map(
({latlngs:r,item:i})=>r.slice(1).map((c,l)=>{let d=o(r[l]),h=o(c),m=d<h?`${d} ${h}`:`${h} ${d}`,f=a.get(m)||{points:[r[l],c].map(b=>t.project(b,0)),users:new Set,
turn:0,next:[],order:[],near:[],beside:new Set,shown:[],rank:0,drawn:!1,live:0,size:0};return a.set(m,f),f.users.add(i.system),{edge:f,sense:d<h?1:-1}}));return s.
forEach((r,i)=>{e[i].edges=r.map(({edge:c})=>c),r.slice(1).forEach(({edge:c,sense:l},d)=>{let h=r[d];h.edge.next.push([c,l*h.sense]),c.next.push([h.edge,l*h.sense])})}),
a.forEach(r=>{if(r.turn)return;r.turn=1;let i=[r];for(let c=i.pop();c;c=i.pop())for(let[l,d]of c.next)l.turn||(l.turn=c.turn*d,i.push(l))}),[...a.values()].forEach(
(r,i)=>{r.order=[...r.users].sort((c,l)=>n[l]-n[c]||c-l),r.rank=r.users.size+i/a.size}),e.forEach((r,i)=>{let{facts:{from:c,to:l},system:d}=r.item,h=s[i].map(({
edge:{order:m,turn:f},sense:b})=>b*f*(m.indexOf(d)-(m.length-1)/2));h.some(m=>m)&&(r.slots=r.latlngs.map((m,f)=>f===0&&typeof c=="number"||f===h.length&&typeof l==
"number"?0:((h[f-1]??h[f])+(h[f]??h[f-1]))/2))}),[...a.values()]}var je={year:900,cut:4500,other:2800},ls=11e5,Nn={play:"M8 5.5V18.5L18.5 12Z",pause:"M8.5 6V18M15.5 6V18",back:"M14.5 6L8.5 12L14.5 18",on:"M9.5 6L15.5 12L9.5 1\
8"};function De(t,e){let n=e.map(({id:a})=>t.systems[a||""]||[]);return(a,o)=>{let s="";for(let[r,i]of n[a]){if(r>o)break;s=i}return s}}var us=t=>{let e=10**Math.
max(0,Math.floor(Math.log10(t||1))-2);return(Math.floor(t/e)*e).toLocaleString("en")};function Tn({map:t,data:e,box:n,panel:a,features:o},s,{story:r,body:i,show:c,
all:l}){let d=window.matchMedia("(prefers-reduced-motion: reduce)"),h=De(r,o.systems),{chapters:m}=r,f=new Map(o.systems.map(({id:G},q)=>[G,q])),b=new Map(o.segments.
map(({id:G},q)=>[G,q])),k=document.documentElement.lang==="ar"?"، ":", ",y=G=>G.flatMap(q=>f.get(q)??[]),w,S=!1,v=null,M=t.getZoom(),z=!1,B=p("div","large-year");
ot(B,{"aria-hidden":!0}),B.hidden=!0,n.append(B);let F=(G,q,at)=>Zt(G,re(Nn[G]),q,at),Y=F("play","Play the years",()=>S?gt():Nt()),et=p("div","turns",Y,F("back",
"Previous cut",()=>Rt(-1)),F("on","Next cut",()=>Rt(1)),l),O=p("dl","counts"),_=p("div","changes"),E=p("details","not-known"),T=p("div","scene");ot(T,{role:"sta\
tus"});let $=p("ol","moments"),C=p("ul","chapters",...m.map((G,q)=>{let at=p("button","",p("b","",G.key.slice(0,4))," ",...G.zones.flatMap((it,ht)=>[ht?k:"",p("\
bdi","",it)]));return ot(at,{"aria-pressed":!1}),at.addEventListener("click",()=>{gt(),U(q,0)}),p("li","",at)})),N=p("p","later"),R=p("p","","A system counts fr\
om the year in which it is said to be ready for service, at the end of the year. One whose year is not known, or that nobody has reported in service within five\
 years, is counted apart and not drawn. The lines are modelled, and crossing paths on land are those of today.");i.append(et,T,$,O,E,_,...m.length?[p("h3","","C\
uts"),C]:[],N,R);let P=G=>G.flatMap((q,at)=>[at?k:"",p("bdi","",o.systems[q].name)]),u=(G,q)=>p("div","",p("dt","",G),p("dd","",q));function x(G){let q=o.systems.
map((dt,yt)=>yt),at=dt=>q.filter(yt=>h(yt,G)===dt),it=at("s"),ht=it.flatMap(dt=>r.published[o.systems[dt].id||""]??[]);return{live:it,planned:at("p"),unknown:at(
"n"),stations:new Set(it.flatMap(dt=>o.systems[dt].places||[])).size,km:ht.reduce((dt,yt)=>dt+yt,0),measured:ht.length,ready:it.filter(dt=>h(dt,G-1)!=="s"&&String(
o.systems[dt].ready||"").startsWith(String(G))),over:q.filter(dt=>h(dt,G-1)==="s"&&h(dt,G)===""),cuts:r.cuts[String(G)]||0}}function A(G){if([O,E,_,N].forEach(dt=>{
dt.hidden=G===null}),B.hidden=G===null,G===null)return;let q=x(G),at=G<r.data_year;O.replaceChildren(u("In service",String(q.live.length)),u("Landing stations o\
f these systems",String(q.stations)),u("Published length of these systems, km",q.measured?`${us(q.km)} or more, of ${q.measured} of ${q.live.length}`:"not known"),
u("Planned, stated for then",at?"not recorded":String(q.planned.length)),u("Recorded cuts that began in the year",String(q.cuts))),E.hidden=!q.unknown.length,E.
replaceChildren(p("summary","",p("span","","Year or status not known"),p("b","",String(q.unknown.length))),p("p","",...P(q.unknown))),_.replaceChildren(...q.ready.
length?[p("p","",p("b","","Ready for service in the year: "),...P(q.ready))]:[],...q.over.length?[p("p","",p("b","",G>r.data_year?"No longer counted, by age or \
stated end: ":"Ended in the year: "),...P(q.over))]:[]),N.hidden=at||G===r.data_year,N.textContent=r.retired_at===null?`After ${r.data_date}: in service as last\
 seen, planned as stated; none of it is sure.`:`After ${r.data_date}: in service as last seen and assumed retired at ${r.retired_at} years, planned as stated; n\
one of it is sure.`;let it=v&&m[v.at].moments[v.moment],ht=v?Z(m[v.at],v.moment).cut.size:0;B.replaceChildren(p("b","",String(G)),p("span","",it?it.date||"date \
of repair not known":`${q.live.length} in service`),...ht?[p("span","cut",`${ht} cut`)]:[])}let D=L.layerGroup();function Z(G,q){let at=new Set,it=new Set;return G.
moments.slice(0,q+1).forEach(({what:ht,systems:dt})=>y(dt).forEach(yt=>{ht==="cut"&&(at.add(yt),it.delete(yt)),ht==="back"&&(at.delete(yt),it.add(yt))})),{cut:at,
back:it}}function J(){if(D.clearLayers(),!v)return;let G=m[v.at],{cut:q,back:at}=Z(G,v.moment),it=getComputedStyle(document.documentElement),ht=it.getPropertyValue(
"--cut").trim(),dt=it.getPropertyValue("--halo").trim(),yt=G.incidents.filter(({id:bt})=>G.moments.slice(0,(v?.moment??0)+1).some(({incident:kt})=>kt===bt)),Et=new Set(
yt.flatMap(bt=>bt.out.flatMap(kt=>b.get(kt)??[])));[...at,...q].forEach(bt=>s.systemLines(bt).forEach(({number:kt,draw:At})=>{let Tt=q.has(bt)&&Et.has(kt);At({color:dt,
weight:Tt?7:5,opacity:1,dashArray:void 0}).addTo(D);let Kt=At({opacity:1,...Tt?{color:ht,weight:3.5,dashArray:void 0}:{weight:2.6}}).addTo(D);Tt&&(mt(Kt).cut=o.
segments[kt].id)})),yt.forEach(({at:bt,radius_m:kt,boxes:At=[],zone:Tt})=>{let Kt={pane:"accuracy",className:"accuracy cut-ring",interactive:!1};if(At.forEach(Jt=>L.
rectangle(Jt,Kt).addTo(D)),bt)L.circle(bt,{radius:kt||0,...Kt}).addTo(D),L.circleMarker(bt,{pane:"measure",className:"cut-spot",radius:6,interactive:!1}).addTo(
D);else if(At.length){let[[[,Jt],[me,g]]]=At,I=p("span","",p("bdi","",Tt),": ",p("span","","where in it is not known"));L.tooltip({permanent:!0,direction:"top",
className:"tip ring-tip",offset:[0,-2]}).setLatLng([me,(Jt+g)/2]).setContent(I).addTo(D)}})}s.onDraw(()=>J());function V(G){let q=G.incidents.flatMap(({at,radius_m:it,
boxes:ht=[]})=>at?[L.latLng(at).toBounds(Math.max(2.2*(it||0),ls))]:ht.map(dt=>L.latLngBounds(dt)));q.length&&Q(q.reduce((at,it)=>at.extend(it),L.latLngBounds(q[0].
getSouthWest(),q[0].getNorthEast())))}function Q(G){let q=n.getBoundingClientRect(),at=i.getBoundingClientRect(),it=a.getBoundingClientRect(),ht=at.width>0&&at.
width<.7*q.width,dt=!Mt()&&!a.classList.contains("closed")?q.right-it.left:0;t.fitBounds(G,{paddingTopLeft:[ht?at.right-q.left+12:12,Mt()&&!ht?it.bottom-q.top+B.
offsetHeight+12:40],paddingBottomRight:[dt+12,at.width>0&&!ht?q.bottom-at.top+8:40],animate:!d.matches,maxZoom:7})}let nt=null,K=()=>({at:t.getCenter(),zoom:t.getZoom()});
function rt(){if(!nt)return;let{from:G,to:q}=nt,at=K();nt=null,q&&at.zoom===q.zoom&&t.project(at.at).distanceTo(t.project(q.at))<2&&t.setView(G.at,G.zoom,{animate:!d.
matches})}let st=({what:G})=>({cut:"Cut: ",back:"Back in service: ","not known":"Date of repair not known: "})[G],j=({date:G,what:q})=>p("h3","",...G?[p("time",
"",G)]:[],...q==="back"&&G.length<10?[" ",p("small","","the day is not known")]:[]);function H(G,q){let at=o.incidents.findIndex(({id:At})=>At===q.incident),it=o.
incidents[at],ht=p("p",`who ${q.what.replace(" ","-")}`,p("b","",st(q)),...P(y(q.systems)));if(!it)return[j(q),ht];let{facts:dt}=it,yt=G.incidents.find(({id:At})=>At===
q.incident),Et=At=>[dt[At]??""].flat().filter(Tt=>typeof Tt=="string").join(""),bt=(At,Tt)=>Tt?[p("b","",At),p("bdi","",Tt),". "]:[],kt=p("button","record","The\
 record and its sources");return kt.addEventListener("click",()=>{gt(),s.open("incident",at,null)}),[j(q),p("p","name",p("bdi","",it.name)),ht,p("p","",...bt("C\
ause: ",Et("cause")),...bt("Effect: ",Et("effect"))),p("p","small",...bt("Place: ",Et("place")),...yt?.at?bt("Ring: ",Et("accuracy")):[p("span","","Where in its\
 zone it lay is not known: the box is the zone.")]),...yt?.out.length?[p("p","small","The cut lay on one or more of the red parts.")]:[],...X(it.sources||[]),kt]}
function X(G){let[q,...at]=G.map(ht=>o.sources[ht]);if(!q)return[];let it=p("bdi","",q.publisher||q.title);return[p("p","small",p("b","","Source: "),it,...q.date?
[k,p("bdi","",q.date)]:[],...at.length?[" ",p("span","",`and ${at.length} more`)]:[])]}function U(G,q,at=!0){let it=m[G],ht=it.moments[q],dt=v?.at!==G;i.hidden&&
c(),v={at:G,moment:q},s.affected=new Set(it.incidents.flatMap(({systems:Et})=>y(Et))),n.classList.add("telling"),D.addTo(t),z=!0;let yt=it.moments.slice(0,q+1).
map(({date:Et})=>Et).filter(Boolean);s.setYear(Number(yt[yt.length-1].slice(0,4))),z=!1,T.replaceChildren(...H(it,ht)),$.replaceChildren(...it.moments.map((Et,bt)=>{
let kt=p("button",Et.what.replace(" ","-"),...Et.date?[p("b","",Et.date)," "]:[],p("span","",st(Et)),...P(y(Et.systems)));return bt===q&&ot(kt,{"aria-current":"\
step"}),kt.addEventListener("click",()=>{gt(),U(G,bt,!1),$.querySelectorAll("button")[bt].focus()}),p("li","",kt)})),[...C.querySelectorAll("button")].forEach((Et,bt)=>ot(
Et,{"aria-pressed":bt===G})),dt&&at&&(nt={from:nt?.from??K(),to:null},V(it),t.once("moveend",()=>{nt&&(nt.to=K())}),d.matches&&nt&&(nt.to=K())),s.state.changed()}
function lt(){v&&(v=null,s.affected=null,n.classList.remove("telling"),D.clearLayers().remove(),T.replaceChildren(),$.replaceChildren(),C.querySelectorAll("butt\
on").forEach(G=>ot(G,{"aria-pressed":!1})),rt())}s.onYear(G=>{!z&&v&&lt(),!z&&G===null&&gt(),A(G)});function ft(G){S=G;let q=G?"Pause":"Play the years";Y.replaceChildren(
re(Nn[G?"pause":"play"])),ot(Y,{title:q,"aria-label":q}),clearTimeout(w),G&&vt()}let gt=()=>{S&&ft(!1)};function Nt(){!v&&t.getZoom()<=M&&Q(e.bounds),!v&&(s.year===
null||s.year>=r.last)&&s.setYear(r.first),ft(!0)}function vt(){let G=v&&m[v.at].moments[v.moment];w=setTimeout(Ht,G?G.what==="cut"?je.cut:je.other:je.year)}let xt=G=>Number(
m[G].key.slice(0,4));function Ht(){let G=s.year??r.first;if(v){let{at:q,moment:at}=v;if(at+1<m[q].moments.length)U(q,at+1);else if(q+1<m.length&&xt(q+1)<=G)U(q+
1,0);else if(G<r.last)s.setYear(G+1);else return gt()}else{let q=m.findIndex((at,it)=>xt(it)===G);if(q>=0)U(q,0);else if(G<r.last)s.setYear(G+1);else return gt()}
return vt()}function Rt(G){if(!m.length)return;gt();let q=s.year??(G>0?-1/0:1/0),it=m.map((dt,yt)=>yt).filter(dt=>v?(dt-v.at)*G>0:(xt(dt)-q)*G>0),ht=G>0?[0,it[0]]:
[m.length-1,it[it.length-1]];U(ht[1]??ht[0],0)}let Ne=()=>s.state.add("chapter",()=>v?`${m[v.at].key}.${v.moment}`:"",G=>{let[,q,at]=/^(\d{4}-\d{2})(?:\.(\d))?$/.
exec(G)||[],it=m.findIndex(ht=>ht.key===q);it>=0?U(it,Math.min(Number(at||0),m[it].moments.length-1),!location.hash.includes("view=")):lt()});return A(s.year),{
pause:gt,link:Ne}}var fs=11,ds=3.2,ps=6e4,hs=["out of service","retired","cancelled"],Se="schematic",ms=["inferred",Se,"assumed"],Fe=t=>t==="in service"?"live":hs.includes(t)?"go\
ne":"plan",gs=t=>ms.includes(t.confidence||""),Ze=t=>t.confidence===Se?Se:gs(t)?"modelled":"known",oe=t=>Number(String(t||"").slice(0,4))||null,_n=t=>t.length>32?
`${t.slice(0,30)}…`:t;function ys(t){let e=t.reduce((n,a)=>a.length>n.length?a:n);return e[e.length>>1]}function Ue(t){let e=[p("bdi","en clip",t.name)];if(t.
name_ar){let n=p("span","ar clip",t.name_ar);n.lang="ar",n.dir="rtl",e.push(" ",n)}return e}async function Pn({map:t,data:e,box:n,panel:a,features:o},s){let r=!e.
routes.length,i=t.createPane("catalogue-hot"),c=t.createPane("catalogue-names");Object.assign(i.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(c.style,
{zIndex:"605",pointerEvents:"none"});let l=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),d=new xe({pane:"catalogue-hot",padding:.25}),h=L.circle([0,0],{radius:10,
pane:"accuracy",className:"accuracy",interactive:!1});function m(){let g=getComputedStyle(document.documentElement),I=W=>g.getPropertyValue(`--${W}`).trim();return{
soft:I("soft"),ink:I("ink"),halo:I("halo"),land:I("land"),trunk:I("systems"),thin:Number(I("thin")),dashes:[Number(I("dash")),Number(I("gap"))],routes:Array.from(
{length:7},(W,tt)=>I(`route-${tt}`))}}let f=m(),b=null,k=e.story?De(e.story,o.systems):null,y=g=>{if(b===null||!k)return Fe(o.systems[g].status);let I=k(g,b);return I===
"s"?"live":I==="p"?"plan":"gone"},w=r?An(o.systems):[],S=g=>{let I=y(g);return!r||I==="gone"?f.soft:f.routes[w[g]]},v=g=>f.dashes.map(I=>I*g).join(" ");function M(g){
let I=y(g.system),W=Ze(g),tt=I==="gone"?1:W==="known"?2.2:W===Se?1.6*f.thin:1.6;return{color:S(g.system),weight:tt,lineCap:"butt",opacity:I==="gone"?.6:r?.95:.75,
dashArray:I==="plan"?v(tt):void 0}}let[[,z],[,B]]=e.window,F=g=>{let I=g.map(ut=>ut.lng),W=I.reduce((ut,Ct)=>Math.min(ut,Ct)),tt=I.reduce((ut,Ct)=>Math.max(ut,Ct));
return[0,...W<z?[1]:[],...tt>B?[-1]:[]]},Y=g=>Math.min(ds,fs/(Wt(20,g)/1e3));function et(g,I,W=!0){let{latlngs:tt}=g,ut=L.polyline(tt,I),Ct=(Ot,St)=>Re(g.edges[Ot]||
null,St)&&g.look!=="gone";return ue(t,ut,tt,F(tt),Ot=>{let St=Y(Ot);return g.slots&&g.slots.map((Pt,ae)=>Ct(ae,Ot)||Ct(ae-1,Ot)?0:Pt*St)},(Ot,St)=>!W&&Ct(Ot,St))}
let O=o.segments.map((g,I)=>{let W={item:g,latlngs:g.line,slots:null,edges:[],look:y(g.system)},tt=et(W,{renderer:l,pane:"catalogue",bubblingMouseEvents:!1,...M(
g)},!1);return tt.on("mouseover",ut=>Q(g.system,ut.latlng)),tt.on("mousemove",ut=>s.pointedSegment(I,ut.latlng)),tt.on("mouseout",()=>Q(null)),tt.on("click",ut=>s.
open("system",g.system,ut.latlng,I)),mt(tt).system=o.systems[g.system].name,Object.assign(W,{line:tt})}),_=o.systems.map(()=>[]);O.forEach(g=>_[g.item.system].push(
g));let E=[];if(O.reduce((g,{latlngs:I})=>g+I.length,0)<=ps){let g=_.map(I=>{let W=I.flatMap(({latlngs:tt})=>tt.map(ut=>ut.lat));return W.reduce((tt,ut)=>tt+ut,
0)/(W.length||1)});E=On(t,O,g)}await Lt();let T={live:!1,plan:!1,gone:!1},$=L.layerGroup(),C=g=>{if(b!==null&&k)return y(g)!=="gone";let{ready:I,over:W}=o.systems[g];
return b===null||(oe(I)||0)<=b&&(oe(W)||1/0)>=b},N=g=>T[y(g)]&&C(g);function R(){O.forEach(g=>{let I=N(g.item.system),W=y(g.item.system);W!==g.look&&(g.look=W,g.
line.setStyle(M(g.item)),g.line.afresh()),I!==$.hasLayer(g.line)&&(I?$.addLayer(g.line):$.removeLayer(g.line))}),D?.count(g=>N(g)&&y(g)!=="gone",g=>y(g)==="live")}
$.addTo(t),s.onYear(g=>{b=g,R(),J(P,!0),X(),Ht(),Kt()},[...o.systems.flatMap(g=>[oe(g.ready),oe(g.over)]),...o.incidents.map(g=>g.lat===void 0?null:oe(g.start)),
...e.story?[e.story.first,e.story.last]:[]]),s.systemLines=g=>_[g].map(I=>({number:O.indexOf(I),draw:W=>et(I,{...M(I.item),renderer:d,pane:"catalogue-hot",interactive:!1,
...W})}));let P=null,u=null,x=L.layerGroup().addTo(t),A=L.tooltip({direction:"top",className:"tip",offset:[0,-6]}),D=r?Cn(t,{segments:O,edges:E},s,{tip:A,turnsOf:F,
names:o.systems.map(({name:g})=>g),look:(g,I)=>{let W={opacity:1,renderer:l,pane:"catalogue"};return[{...W,color:f.halo,weight:g+2.4,interactive:!1},{...W,color:f.
trunk,weight:g,bubblingMouseEvents:!1,...I?{lineCap:"butt",dashArray:v(g)}:{}}]}}):null,Z;function J(g,I=!1){g===P&&!I||(P=g,clearTimeout(Z),Z=setTimeout(()=>V(
g)))}function V(g){if(x.clearLayers(),n.classList.toggle("has-hot-system",g!==null),document.querySelectorAll(".systems .hot").forEach(W=>W.classList.remove("ho\
t")),r&&at(g),g===null)return;let I=document.querySelector(`.systems [data-system="${g}"]`);I&&I.classList.add("hot"),_[g].forEach(W=>{let tt=M(W.item),ut=r?tt.
color:f.ink,{weight:Ct=0}=tt;[{color:f.halo,weight:Ct+5},{...tt,color:ut,weight:Ct+1.5,opacity:1}].forEach(St=>et(W,{renderer:d,pane:"catalogue-hot",interactive:!1,
...St}).addTo(x))})}function Q(g,I){if(J(g===null?u:g),g===null||!I){A.remove();return}A.setLatLng(I).setContent(p("bdi","clip",o.systems[g].name)).addTo(t)}function nt(g){
h.remove(),g&&g.accuracy_m&&g.lat!==void 0&&g.lon!==void 0&&h.setLatLng([g.lat,g.lon]).setRadius(g.accuracy_m).addTo(t)}let K=g=>s.open("place",g,lt[g].latlng),
rt=o.places.map(()=>0);o.systems.forEach(g=>(g.places||[]).forEach(I=>{rt[I]++}));let st=[],j=L.layerGroup(),H=[];function X(){if(!k)return;let g=new Set(o.systems.
flatMap((I,W)=>C(W)?I.places||[]:[]));H.forEach((I,W)=>{I.away=b!==null&&!g.has(I.place),I.away?j.removeLayer(st[W]):j.addLayer(st[W])})}let U=new Set(e.routes.
flatMap(({legs:g})=>[{at:g[0],last:!1},{at:g[g.length-1],last:!0}]).map(({at:[g,I],last:W})=>o.legs[g].facts[I===W?"from":"to"])),lt=o.places.map((g,I)=>{let W=L.
latLng(g.lat,g.lon);if(g.role==="other"){let St=L.circleMarker(W,{renderer:l,pane:"catalogue",radius:r?3.2:4,weight:1.3,fillOpacity:1,color:f.ink,fillColor:f.land,
bubblingMouseEvents:!1});return St.on("click",()=>K(I)),St.on("mouseover",()=>{A.setLatLng(W).setContent(p("span","",...Ue(g))).addTo(t)}).on("mouseout",()=>A.remove()),
j.addLayer(St),st.push(St),H.push({latlng:W,text:g.name,rank:rt[I],className:"of-place",off:!1,place:I}),{latlng:W}}let tt=p("span","place-name",...Ue(g)),ut=g.
role==="station",Ct=ut?14:8,Ot=L.marker(W,{icon:L.divIcon({className:`place ${g.role}`,html:p("div","dot",p("i"),tt),iconSize:[Ct,Ct]}),zIndexOffset:ut?200:-200,
riseOnHover:!0}).addTo(t);return Ot.getElement()?.setAttribute("aria-label",[g.name,g.name_ar].filter(Boolean).join(" ")),ut||Ot.bindTooltip(p("span","",...Ue(g)),
{direction:"top",className:"tip"}),Ot.on("click",()=>K(I)),Ot.on("keypress",St=>{St.originalEvent.key==="Enter"&&K(I)}),s.addLabel({latlng:W,element:tt,dot:!0,rank:ut?
U.has(I)?3:2:0}),{latlng:W}});s.places=lt,await Lt();let ft=o.stretches.map((g,I)=>{let W=g.line,tt=ue(t,L.polyline(W,{renderer:l,pane:"catalogue",bubblingMouseEvents:!1,
color:f.ink,weight:3.5,opacity:.28}),W,[0],()=>null);return tt.on("click",ut=>s.open("stretch",I,ut.latlng)),tt.on("mouseover",ut=>{A.setLatLng(ut.latlng).setContent(
p("bdi","clip",g.name)).addTo(t)}).on("mouseout",()=>A.remove()),{item:g,latlngs:W,line:tt}}),gt=L.layerGroup(ft.map(({line:g})=>g)),Nt=mt(L.CircleMarker).extend(
{_updatePath(){let g=this._renderer,I=this._point,W=this._radius,tt=g._ctx;!g._drawing||this._empty()||(tt.beginPath(),tt.moveTo(I.x,I.y-W),tt.lineTo(I.x+W,I.y),
tt.lineTo(I.x,I.y+W),tt.lineTo(I.x-W,I.y),tt.closePath(),g._fillStroke(tt,this))}}),vt=L.layerGroup(),xt=[];o.incidents.forEach((g,I)=>{if(g.lat===void 0||g.lon===
void 0)return;let W=L.latLng(g.lat,g.lon),tt=new Nt(W,{renderer:l,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:f.halo,fillColor:f.ink,bubblingMouseEvents:!1});
tt.on("click",()=>s.open("incident",I,W)),tt.on("mouseover",()=>{A.setLatLng(W).setContent(p("bdi","clip",`${g.start}: ${g.name}`)).addTo(t)}).on("mouseout",()=>A.
remove()),xt.push({latlng:W,lozenge:tt,text:String(g.start).slice(0,7),rank:1e3,className:"of-incident",year:oe(g.start),hidden:!0,off:!1})});function Ht(){xt.forEach(
g=>{let I=b===null||g.year===null||g.year===b;g.off=!I,I?vt.addLayer(g.lozenge):vt.removeLayer(g.lozenge)})}Ht();let Rt={live:0,plan:0,gone:0};o.systems.forEach(
g=>{Rt[Fe(g.status)]++});let Ne=[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]];for(let[g,I]of Ne.filter(([W])=>Rt[W]))
await Lt(),s.addLayer({key:`systems-${g}`,title:I,parent:"systems",count:Rt[g],shown:r&&g!=="gone",show:W=>{T[g]=W,R()}});await Lt(),H.length&&s.addLayer({key:"\
stations",parent:"stations",title:r?"Landing stations":"Other landing stations",group:j,count:H.length,shown:!0,show:g=>{H.forEach(I=>{I.off=!g})}}),ft.length&&
s.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:gt,count:o.paths.length,shown:r}),xt.length&&s.addLayer({key:"incidents",parent:"incidents",
title:"Incidents",group:vt,count:xt.length,shown:r,show:g=>{xt.forEach(I=>{I.hidden=!g})}});let{widthOf:G,nameSystems:q,nameOne:at}=gn({map:t,pane:c,partsOf:g=>_[g].
flatMap(({line:I})=>ht(I)),nameOf:g=>_n(o.systems[g].name),colourOf:S}),it=g=>Math.round((Mt()?.4:1)*(g<3?24:g<5?70:130)),ht=g=>$.hasLayer(g)&&mt(g)._parts||[];
s.addInk((g,I)=>{let W=[],tt=t.getPixelOrigin().subtract(I);if(!r)return W;for(let{line:ut}of O)if($.hasLayer(ut)&&(W.push(...ke(ut,tt).flat()),W.length>4e4))break;
return W}),s.onLayout(g=>{let{origin:I,size:W,free:tt,take:ut,inside:Ct,crossed:Ot,zoom:St}=g,Pt=[],ae=(...wt)=>(Pt.push(_e(t,...wt)),Pt[Pt.length-1]),sn=[...xt.
filter(wt=>!wt.hidden),...H].filter(wt=>!wt.off&&!wt.away).map(wt=>({...wt,at:t.project(wt.latlng,St).subtract(I)})).filter(({at:wt})=>wt.x>0&&wt.y>0&&wt.x<W.x&&
wt.y<W.y).sort((wt,Xt)=>Xt.rank-wt.rank);sn.forEach(({at:wt})=>ut(wt.x-4,wt.y-4,8,8)),r&&(D?.number(g),q(o.systems.map((wt,Xt)=>Xt).filter(wt=>s.affected?.has(wt)??
!0),ae,g));for(let wt of sn){if(Pt.length>=it(St))break;let Xt=_n(wt.text),Gt=G(Xt)+2,Vt=13,{x:ge,y:ye}=wt.at,an=[[ge+7,ye-Vt/2],[ge-7-Gt,ye-Vt/2],[ge-Gt/2,ye-7-
Vt],[ge-Gt/2,ye+7]].filter(([Dt,Ft])=>Ct(Dt,Ft,Gt,Vt)&&tt(Dt,Ft,Gt,Vt)).map(([Dt,Ft])=>({u:Dt,v:Ft,met:Ot(Dt,Ft,Gt,Vt)})),Qt=an.length?an.reduce((Dt,Ft)=>Ft.met<
Dt.met?Ft:Dt):null;!Qt||Qt.met>(wt.rank>=1e3?9:2)||(ut(Qt.u,Qt.v,Gt,Vt),ae(Xt,wt.className,Qt.u,Qt.v))}c.replaceChildren(...Pt),r&&at(P)});let dt={system:g=>_[g].
map(I=>I.latlngs),segment:g=>[O[g].latlngs],stretch:g=>[ft[g].latlngs],path:g=>o.paths[g].stretches.map(I=>ft[I].latlngs),leg:g=>[s.legs[g].latlngs],route:g=>s.
routes[g].parts.map(I=>I.leg.latlngs)};s.where=(g,I)=>{if(g==="place")return lt[I].latlng;if(g==="incident"){let tt=o.incidents[I];return tt.lat===void 0||tt.lon===
void 0?null:L.latLng(tt.lat,tt.lon)}let W=dt[g]?.(I)??[];return W.length?ys(W):null},s.mark=(g,I=0)=>{s.choose("card",g==="route"?[I]:[]),nt(g==="place"?o.places[I]:
g==="incident"?o.incidents[I]:null),u=g==="system"?I:g==="segment"?o.segments[I].system:null,J(u)},s.show=(g,I)=>{let W=dt[g]?.(I).flat()??[],tt=s.where(g,I);s.
open(g,I,null),W.length?s.visit(()=>s.frame(L.latLngBounds(W))):tt&&s.visit(()=>s.frame(tt.toBounds(4e4)))};let yt=(g,I,W)=>W.forEach((tt,ut)=>{let Ct=(Ot,St)=>[
tt.facts[Ot]||""].flat().filter(Pt=>typeof Pt=="string").flatMap(Pt=>String(Pt).split(St)).filter(Boolean);s.addSearch({names:[tt.name,tt.name_ar].filter(Boolean),
first:g==="place",kind:g==="place"?tt.kind.charAt(0).toUpperCase()+tt.kind.slice(1):I,also:[tt.id||"",...Ct("other names",", "),"start"in tt?String(tt.start):""].
filter(Boolean),owners:Ct("owners",", "),open:()=>s.show(g,ut)})});await Lt(),yt("place","Place",o.places),yt("system","Cable system",o.systems),yt("path","Cros\
sing path",o.paths),yt("incident","Incident",o.incidents),yt("deal","Deal",o.deals);let Et=g=>{let I=Fe(o.systems[g.system].status);return I!=="live"?I:Ze(g)},bt=new Set(
[...o.segments.map(Et),...ft.length?["path"]:[],...xt.length?["incident"]:[],...E.some(({beside:g})=>g.size>=ze)?["trunk"]:[]]);a.querySelectorAll("[data-key]").
forEach(g=>{mt(g).hidden=!bt.has(g.getAttribute("data-key")||"")});let kt=[],At=$t(a,".count"),Tt=At.textContent;function Kt(){kt.forEach(({row:I,system:W})=>{I.
hidden=!C(W),I.querySelector("svg")?.replaceWith(Jt(W))});let g=kt.filter(({row:I})=>!I.hidden).length;kt.length&&(At.textContent=b===null?Tt:`${g} of ${Tt}, in\
 ${b}`)}let Jt=g=>{let I=o.systems[g],W=y(g),tt=ct("svg",{width:26,height:8,"aria-hidden":!0,class:"system"},ct("path",{d:"M1 4H25",class:W==="live"?Ze(I):W}));
return tt.style.setProperty("--system",W==="gone"?"var(--soft)":`var(--route-${w[g]})`),tt},me=document.getElementById("systems");me&&o.systems.map((g,I)=>({item:g,
i:I})).sort((g,I)=>g.item.name.localeCompare(I.item.name,"en")).forEach(({item:g,i:I})=>{let W=[g.ready||"date not known",g.status==="in service"?"":g.over?`${g.
status} ${g.over}`:g.status,_[I].length?"":"not drawn"].filter(Boolean).join(", "),tt=p("button","",_[I].length?Jt(I):p("span","no-line"),p("bdi","clip",g.name),
p("small","",W));tt.dataset.system=String(I),tt.addEventListener("click",()=>{s.show("system",I)}),we(tt,()=>Q(I),()=>Q(null));let ut=p("li","",tt);kt.push({row:ut,
system:I}),me.append(ut)}),s.onDraw(g=>{let I=Math.max(1.8,Math.min(4,g*.62));st.forEach(W=>W.setRadius(I))}),window.matchMedia("(prefers-color-scheme: dark)").
addEventListener("change",()=>{f=m(),O.forEach(g=>g.line.setStyle(M(g.item))),D?.draw(),ft.forEach(({line:g})=>g.setStyle({color:f.ink})),st.forEach(g=>g.setStyle(
{color:f.ink,fillColor:f.land})),xt.forEach(({lozenge:g})=>g.setStyle({color:f.halo,fillColor:f.ink})),J(P,!0),s.layout()})}var qe=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],Bn="schematic",ws=["inferred",Bn,"assumed"],bs=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],Ls={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},vs=16,xs=["c\
andidates","why","note","place"],Yt=t=>p("bdi","",t);function He(t,e,n){let a=p("button",t,e);return a.addEventListener("click",o=>{o.stopPropagation(),n()}),a}
var Ms=t=>p("span",`surely ${t}`,t);function Es(t){let e=t.split(", ")[1]||"",n=ws.includes(e),a=p("span",`mark ${n?"modelled":"known"}`,n&&e!==Bn?"modelled":e);
return e?[a," ",t]:[t]}function ks(t){let e=(o,s)=>{let r=p("th","",o);return r.scope=s,r},n=["low","likely","high"],a=t.map(o=>p("tr","",e(String(o.figure),"ro\
w"),...n.map(s=>p("td","",s==="likely"?p("b","",String(o[s])):String(o[s])))));return p("table","figures",p("thead","",p("tr","",p("td",""),...n.map(o=>e(o,"col")))),
p("tbody","",...a))}function In({features:t},e){let n=qe.flatMap(([v,M])=>t[M].map((z,B)=>[v,B])),a=new Map(qe),o=(v,M)=>t[a.get(v)||"routes"][M];function s(v,M){
let z=He("to",Yt(o(v,M).name),()=>S(v,M));return z.dataset.to=`${v}-${M}`,z}let r=v=>[v].flat().map(M=>typeof M=="number"?s(...n[M]):Yt(M)),i=(v,M)=>p("span",`b\
adge ${v.contract?"contract":"intent"}`,...r(M));function c(v,M=null){let z=p("dl","facts");return Object.entries(v).forEach(([B,F])=>{if(M?!M.includes(B):["not\
e","status"].includes(B))return;let Y=B==="accuracy"?Es(String(F)):r(F);z.append(p("dt","",B.charAt(0).toUpperCase()+B.slice(1)),p("dd",B==="value"?"value":"",...Y))}),
z.children.length?[z]:[]}function l({id:v,kind:M,from:z,to:B,"attribution confidence":F,...Y}){let et=z&&B?{ends:[z," – ",B].flat()}:{},O=typeof v=="number"?n[v]:
null,_=O&&O[0]==="deal",E={...v===void 0?{}:{id:v},...et,..._||!M?{}:{kind:M},...Y},[T,...$]=Object.entries(E),C=p("li","",..._?[i(o(...O),M)," "]:[],...r(T[1]));
F&&C.append(" ",Ms(String(F)));let N=p("small","");return $.forEach(([R,P])=>{let[u,x]=Ls[R]||["",""],A=/\d$/.test(String(P))?x:"",D=[u,...r(P),A].filter(Z=>Z!==
"");xs.includes(R)?C.append(p("p","small",...D)):R==="value"?C.append(p("p","value",...D)):N.append(...N.childNodes.length?[" · "]:[],p("span","",...D))}),N.childNodes.
length&&C.insertBefore(N,C.querySelector("p")),C}function d(v,M){return v==="Figures"?ks(M):p("section","",p("h3","",v),p("ul","things",...M.map(l)))}function h(v=[]){
if(!v.length)return[];let M=v.map(z=>{let B=t.sources[z],F=Yt(B.title);if(B.url){let et=p("a","",F);et.href=B.url,et.target="_blank",et.rel="noopener noreferrer",
F=et}let Y=[B.publisher,B.date,B.licence].flatMap(et=>et?[", ",Yt(et)]:[]);return p("li","",F,...Y)});return[p("details","sources",p("summary","",`Sources (${M.
length})`),p("ul","",...M))]}let m=[],f="",b=0,k=(v,M)=>p("section","leg",p("h3","",v==="leg"?"This leg: ":"Here: ",s(v,M)),...c(o(v,M).facts,bs));function y(v,M,z){
let B=o(v,M),{status:F,note:Y}=B.facts,et=p("span","title",...v==="route"?[p("span","number",String(M+1))]:[],p("span","",Yt(B.name))),O=p("h2","",et);if(O.tabIndex=
-1,O.id=`card-title-${++b}`,B.name_ar){let u=p("span","ar",B.name_ar);u.lang="ar",u.dir="rtl",O.append(u)}let _=p("p","kicker",p("span","",Yt(B.kind.charAt(0).toUpperCase()+
B.kind.slice(1))),...v==="deal"?[i(B,B.facts.kind)]:[],...F?[p("span","chip",...r(F))]:[]);if(m.length>1){let[u,x]=m[m.length-2],A=He("back","‹ Back",()=>{m.pop(),
$t(w(),"h2").focus({preventScroll:!0})});ot(A,{"aria-label":`Back to ${o(u,x).name}`.slice(0,120)}),_.prepend(A)}let E=v==="deal"?B.contract?"contract":"intent":
v==="route"?`route-${M}`:"",T=p("article",`card of-${v} ${E}`.trim(),_,O,...z===null?[]:[k(v==="route"?"leg":"segment",z)],...c(B.facts)),$=Object.entries(B.lists),
C=0,N=$.filter(([,u])=>(C+=u.length)<=vs).length,R=u=>T.append(...u.map(([x,A])=>d(x,A.map(D=>t.lists[x][D])))),P=()=>T.append(...B.uncertain?[p("section","",p(
"h3","","Uncertain"),...B.uncertain.map(u=>p("p","small doubt",Yt(u))))]:[],...Y?[p("p","small note",...r(Y))]:[],...h(B.sources));return R($.slice(0,N)),N===$.
length?P():setTimeout(()=>{R($.slice(N)),P()}),e.where(v,M)&&_.append(He("go-there","Show on the map",()=>e.show(v,M))),ot(T,{"aria-labelledby":O.id}),T.dataset.
card=`${v}-${M}`,T}function w(v=null){let M=m[m.length-1],[z,B]=M,F=y(...M),Y=v||(["place","incident"].includes(z)?e.where(z,B):null);return e.card(F,Y,()=>{f="",
e.mark(null),e.state.changed()}),f=`${z}-${B}`,e.mark(z,B),e.state.changed(),F}function S(v,M){m.push([v,M,null]),$t(w(),"h2").focus({preventScroll:!0})}e.open=
(v,M,z,B=null)=>(m=[[v,M,B]],w(z)),e.state.add("card",()=>f,v=>{let[,M,z]=/^([a-z]{3,8})-(\d{1,5})$/.exec(v)||[],B=qe.find(([F])=>F===M);!B||Number(z)>=t[B[1]].
length?e.closeCard():f!==v&&e.open(B[0],Number(z),null)})}var Ss={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function zn(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,e=>Ss[e]).replace(/[٠-٩۰-۹]/g,
e=>String(Number(e.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function $s(t,e,n){let a=` ${t}`.indexOf(` ${e}`);return t===e?0:a===0?1:a>0?2:n.
every(o=>t.includes(o))?3:9}function Rn(t,e){let n=zn(e),a=n.split(" ");return n?t.flatMap(o=>{let s=o.folded??=[o.names,o.also||[],o.owners||[]].flatMap((c,l)=>c.
flatMap(d=>d?[[zn(d),l,d]]:[])),r=99,i="";return s.forEach(([c,l,d])=>{let h=$s(c,n,a),m=h===9?99:h===3?10+l:o.first&&!l?h/10:h+[o.late?.3:0,.4,.6][l];m<r&&(r=m,
i=l===2?`owner: ${d}`:l===1?d:"")}),Object.assign(o,{why:i}),r<99?[{entry:o,score:r,size:Math.min(...s.map(([c])=>c.length||99))}]:[]}).sort((o,s)=>o.score-s.score||
o.size-s.size).slice(0,12).map(o=>o.entry):[]}var Ge=t=>new RegExp("\\p{Script=Arabic}","u").test(t);function jn(t,e){let{map:n,data:a,box:o,panel:s}=t,r=pt("tools"),i=(u,x=0)=>u.toLocaleString("en",{minimumFractionDigits:x,maximumFractionDigits:x}),c=u=>i(u/1e3,
u<1e4?3:u<1e6?2:1),l={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L2\
0 17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 \
14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",profile:"M3 5H21M3 9C6 9 6 18 10 18C13 18 13 12 16 12C18.5\
 12 19 16 21 16",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function d(u,x,A=""){let D=p("button",A,u);return D.addEventListener("click",x),D}let h=null;
function m(u,x,A){let D=Zt("tool",re(l[u]),x,A);return r.append(D),D}function f(u,x,A,{opened:D=()=>{},closed:Z=()=>{}}={}){let J=m(u,x,()=>{h&&h.item===J?b():V()});
A.classList.add("sheet"),A.id=`sheet-${u}`,A.hidden=!0,ot(A,{role:"group","aria-label":x}),ot(J,{"aria-expanded":!1,"aria-controls":A.id}),r.append(A);function V(){
h&&b(),Mt()&&e.expand(!1),h={item:J,sheet:A,closed:Z},A.hidden=!1,ot(J,{"aria-expanded":!0}),D()}return{item:J,show:V}}function b(u=!1){if(!h)return;let{item:x,
sheet:A,closed:D}=h;h=null,A.hidden=!0,ot(x,{"aria-expanded":!1}),D(),u&&x.focus()}document.addEventListener("keydown",u=>{u.key==="Escape"&&!u.defaultPrevented&&
(h?b(!0):o.querySelector(".leaflet-popup")?n.closePopup():(e.closeCard(),e.back()))}),$t(pt("card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),
pt("skip").addEventListener("click",u=>{let x=pt($t(document,"#skip").getAttribute("href")?.slice(1)||"");u.preventDefault(),s.contains(x)&&e.expand(!0),x.focus(
{preventScroll:!0})}),e.find=u=>Rn(e.entries,u),(function(){let u=p("input"),x=p("ul","results"),A=p("p","said");u.type="search",u.placeholder="Station, system,\
 path … or اسم",u.autocomplete="off",u.spellcheck=!1,u.maxLength=200,u.dir="auto",ot(u,{role:"combobox","aria-label":"Search the map, in English or Arabic",
"aria-expanded":!1,"aria-controls":"results","aria-autocomplete":"list"}),x.id="results",ot(x,{role:"listbox","aria-label":"Found"}),ot(A,{role:"status"});let D=f(
"search","Search",p("div","search",u,A,x),{opened:()=>{u.focus(),u.select()}}),Z=[],J=-1;function V(K){b(),D.item.focus();let{bounds:rt,latlng:st}=K;rt?e.visit(
()=>e.frame(rt)):st&&e.visit(()=>e.frame(L.latLng(st).toBounds(4e4))),K.open&&K.open()}function Q(K){J=K,[...x.children].forEach((rt,st)=>ot(rt,{"aria-selected":st===
K})),K<0?u.removeAttribute("aria-activedescendant"):(ot(u,{"aria-activedescendant":x.children[K].id}),x.children[K].scrollIntoView({block:"nearest"}))}function nt(){
Z=e.find(u.value),x.replaceChildren(...Z.map((K,rt)=>{let st=K.names.flatMap(U=>U||[]),j=st.find(U=>!Ge(U))||st[0]||"",H=st.find(Ge),X=p("li","",p("bdi","en",j));
if(H&&H!==j){let U=p("bdi","ar",H);U.lang="ar",X.append(U)}return X.append(p("small","",K.kind||"",...K.why?[" · ",p("bdi","",K.why)]:[])),X.id=`result-${rt}`,
ot(X,{role:"option"}),X.addEventListener("mousedown",U=>U.preventDefault()),X.addEventListener("click",()=>V(K)),X})),ot(u,{"aria-expanded":Z.length>0}),A.textContent=
u.value.trim()?Z.length?`${Z.length} found`:"Nothing found":"",Q(Z.length?0:-1)}u.addEventListener("input",nt),u.addEventListener("keydown",K=>{let rt=K.key==="\
ArrowDown"?1:K.key==="ArrowUp"?-1:0;if(rt&&Z.length)Q((J+rt+Z.length)%Z.length);else if(K.key==="Enter"&&J>=0)V(Z[J]);else if(K.key==="Escape"&&u.value)u.value=
"",nt();else return;K.preventDefault()}),document.addEventListener("keydown",K=>{let rt=K.target instanceof Element&&K.target.closest("input, textarea, select");
K.key==="/"&&!rt&&(K.preventDefault(),D.show())})})();let k={routes:"Routes",stations:"Stations",systems:"Cable systems",paths:"Crossing paths",incidents:"Incid\
ents",ground:"Base map"};(function(){let u=p("ul","tree"),x=new Set,A=[];function D(V,Q,nt,K,rt){let st=p("input"),j=p("label","",st);return st.type="checkbox",
st.addEventListener("change",()=>K(st.checked)),rt&&j.append(rt()),j.append(p("bdi","",V)),Q!==null&&j.append(p("small","",i(Q))),A.push([st,nt]),p("div","row",
j)}function Z(){A.forEach(([V,Q])=>{let nt=Q();V.checked=nt===!0,V.indeterminate=nt===null})}function J(){A=[];let V=Object.keys(k),Q=[...new Set([...V,...e.layers.
map(nt=>nt.parent)])];u.replaceChildren(...Q.flatMap(nt=>{let K=e.layers.filter(U=>U.parent===nt);if(!K.length)return[];if(K.length===1){let[U]=K;return[p("li",
"",D(U.title,U.count,()=>U.shown,lt=>{U.set(lt),Z()},U.mark))]}let rt=()=>{let U=K.filter(lt=>lt.shown).length;return U===0?!1:U===K.length?!0:null},st=k[nt]||nt,
j=D(st,K.length,rt,U=>{e.together(()=>K.forEach(lt=>lt.set(U))),Z()}),H=p("ul","",...K.map(U=>p("li","",D(U.title,U.count,()=>U.shown,lt=>{U.set(lt),Z()},U.mark))));
H.hidden=!x.has(nt),H.id=`branch-${Q.indexOf(nt)}`;let X=d(p("span","chevron"),()=>{H.hidden=!H.hidden,H.hidden?x.delete(nt):x.add(nt),ot(X,{"aria-expanded":!H.
hidden})},"more");return ot(X,{"aria-label":`${st}: each one`,"aria-expanded":!H.hidden,"aria-controls":H.id}),j.append(X),[p("li","",j,H)]})),Z()}f("layers","L\
ayers",p("div","layers",p("h2","","Layers"),u),{opened:J}),e.onLayers(()=>{h&&h.sheet.id==="sheet-layers"&&Z()})})();let y=p("div","cross");ot(y,{"aria-hidden":!0});
let w=null;(function(){let u=[],x=L.layerGroup(),A=p("ol","steps"),D=p("p","total");ot(D,{role:"status"});let Z=L.polyline([],{pane:"measure",className:"measure\
d",interactive:!1,smoothFactor:0}),J=st=>{u.push(st),V()};function V(){let st=u.slice(1).map((X,U)=>ce(u[U],X));Z.setLatLngs(u.slice(1).map((X,U)=>Le(u[U],X))),
x.clearLayers(),u.forEach(X=>x.addLayer(L.circleMarker(X,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),A.replaceChildren(...st.map(X=>p(
"li","",`${X.exact?"":"about "}${c(X.m)} km`,p("small","",`bearing ${X.bearing.toFixed(1)}°`))));let j=st.reduce((X,U)=>X+U.m,0),H=st.every(X=>X.exact);D.textContent=
u.length<2?u.length?"One point; add another":"No point yet":`${H?"":"About "}${c(j)} km in all`,D.dataset.metres=st.length?j.toFixed(4):"",nt.disabled=K.disabled=
!u.length}let Q=d("Add the centre of the map",()=>J(n.getCenter())),nt=d("Undo",()=>{u.pop(),V()}),K=d("Clear",()=>{u.length=0,V()}),rt=p("div","measure",p("h2",
"","Measure"),p("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),p("div","buttons",Q,nt,K),A,D);f("measure","Measure",
rt,{opened(){w=J,e.closeCard(),o.classList.add("measuring"),o.append(y),n.doubleClickZoom.disable(),[Z,x].forEach(st=>st.addTo(n)),V()},closed(){w=null,o.classList.
remove("measuring"),y.remove(),n.doubleClickZoom.enable(),[Z,x].forEach(st=>st.remove())}})})();let S=[...e.dates].flatMap(u=>Number.isInteger(u)?Number(u):[]).
sort((u,x)=>u-x),v=null;if(S.length&&S[0]<S[S.length-1]){let u=S[0],x=S[S.length-1],A=p("input"),D=p("output","","All years");Object.assign(A,{type:"range",min:u,
max:x+1,step:1,value:x+1}),ot(A,{"aria-label":"Year"}),e.setYear=rt=>{e.year=rt===null||rt>x?null:Math.max(rt,u),A.value=String(e.year??x+1),D.textContent=e.year===
null?"All years":String(e.year),ot(A,{"aria-valuetext":D.textContent}),V.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(st=>st(e.year))),e.
state.changed()},A.addEventListener("input",()=>e.setYear(Number(A.value)));let Z=p("div","ends",p("span","",String(u)),p("span","","all")),J=p("div","year",p("\
h2","","Year"),D,A,Z),{item:V,show:Q}=f("year","Year",J,{closed:()=>v?.pause()}),nt=d("All years",()=>e.setYear(null)),{story:K}=a;v=K?Tn(t,e,{story:K,body:J,show:Q,
all:nt}):null,K||J.append(p("p","","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and\
 the cuts of that year. What has no known date stays."),nt),ot(A,{"aria-valuetext":"All years"})}let M=e.state;M.add("view",()=>{let{lat:u,lng:x}=n.getCenter();
return`${u.toFixed(4)},${x.toFixed(4)},${n.getZoom()}`},u=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(u))return;let[x,A,D]=u.
split(",").map(Number);n.setView([x,A],Math.min(Math.max(D,n.getMinZoom()),n.getMaxZoom()),{animate:!1})}),M.add("change",()=>e.layers.filter(u=>u.shown!==u.first).
map(u=>encodeURIComponent(u.key)).join(","),u=>{let x=new Set(u.split(",").flatMap(A=>{try{return[decodeURIComponent(A)]}catch{return[]}}));e.layers.forEach(A=>A.
set(x.has(A.key)!==A.first))}),M.add("year",()=>e.year===null?"":String(e.year),u=>{e.setYear(/^\d{4}$/.test(u)?Number(u):null)}),v?.link();function z(){return"\
#"+[...M.entries].map(([u,{get:x}])=>[u,x()]).filter(([,u])=>u).map(([u,x])=>`${u}=${x}`).join("&")}let B="";function F(u){if(location.hash===B)return;B=location.
hash;let x=new Map(location.hash.slice(1,6e3).split("&").map(D=>{let Z=D.indexOf("=");return[D.slice(0,Z),D.slice(Z+1)]})),A=[...M.entries].filter(([D])=>!u||x.
has("view")||x.has(D));A.length&&e.together(()=>A.forEach(([D,{set:Z}])=>Z(x.get(D)||"")))}let Y;function et(){try{B=z(),history.replaceState(null,"",B)}catch{}}
F(!0),window.addEventListener("hashchange",()=>F(!1));let O=!1;if(["pointerdown","keydown","wheel"].forEach(u=>window.addEventListener(u,()=>{O=!0},{capture:!0,
passive:!0})),M.changed=()=>{clearTimeout(Y),O&&(Y=setTimeout(et,250))},n.on("moveend",()=>M.changed()),/^(https?|file):$/.test(location.protocol)){let u=p("inp\
ut"),x=p("p","said");u.readOnly=!0,ot(u,{"aria-label":"Link to this view"}),ot(x,{role:"status"}),u.addEventListener("focus",()=>u.select()),f("link","Link to t\
his view",p("div","link",p("h2","","Link to this view"),u,p("div","buttons",d("Copy",async()=>{u.select();let A;try{await navigator.clipboard.writeText(u.value),
A=!0}catch{A=document.execCommand("copy")}x.textContent=A?"Copied":"Copy it from the field"})),x),{opened(){u.value=location.href.split("#")[0]+z(),x.textContent=
"",u.focus()}})}if(e.profile.there){let u=m("profile","Line diagram and depth profile",()=>e.profile.toggle());ot(u,{"aria-controls":"profile"}),e.profile.changed=
x=>ot(u,{"aria-expanded":x}),e.profile.changed(!1)}if(document.fullscreenEnabled){let u=m("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():
document.documentElement.requestFullscreen());ot(u,{"aria-pressed":!1}),document.addEventListener("fullscreenchange",()=>{ot(u,{"aria-pressed":!!document.fullscreenElement})})}
function _(u){let x=e.depthAt(u);return x?`Depth: ${i(x.low_m)} to ${i(x.high_m)} m, from cells of about ${i(x.cell_km)} km`:"Depth: on land, or not known"}function E(u){
let x=u.lng-360*Math.round(u.lng/360),A=Wt(0,n.getZoom())/111320,D=Math.min(5,Math.max(1,Math.ceil(-Math.log10(A)))),Z=(J,V,Q)=>`${Math.abs(J).toFixed(D)}° ${J<
0?Q:V}`;return`${Z(u.lat,"N","S")}, ${Z(x,"E","W")}`}e.hereLines=u=>[E(u),_(u)];function T(u){let x=e.routeNear(u);return x?e.openRoute(x,u):e.card(p("div","car\
d here",...e.hereLines(u).map(A=>p("p","",A))),u)}n.on("click",u=>{w?w(u.latlng):$()||T(u.latlng)}),o.addEventListener("keydown",u=>{u.key!=="Enter"||u.target!==
o||(w?w(n.getCenter()):T(n.getCenter()))});function $(){let u=!!h||C;return b(),u}let C=!1;n.on("preclick",()=>{C=!!o.querySelector(".leaflet-popup")});let N=null;
function R(u){if(u!==!!N)if(n.setMaxBounds(void 0),u){N={at:n.getCenter(),zoom:n.getZoom(),open:pt("panel-toggle").getAttribute("aria-expanded")==="true"};let x=N.
open&&!Mt()?P():n.getBounds();document.documentElement.classList.add("printing"),e.expand(!0),n.invalidateSize({animate:!1,pan:!1}),n.fitBounds(x,{paddingBottomRight:[
0,n.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),o.querySelectorAll("canvas").forEach(A=>{if(A.closest(".leaflet-til\
e"))return;let D=Bt(A),{width:Z,height:J}=A,V=document.createElement("canvas");Object.assign(V,{width:Z,height:J}),Bt(V).drawImage(A,0,0),A.width=Z,D.drawImage(
V,0,0)})}else N&&(document.documentElement.classList.remove("printing"),n.invalidateSize({animate:!1,pan:!1}),e.expand(N.open),n.setView(N.at,N.zoom,{animate:!1}),
N=null,n.setMaxBounds(a.window))}function P(){let u=n.getSize(),x=s.getBoundingClientRect().width+20;return L.latLngBounds(n.containerPointToLatLng([0,u.y]),n.containerPointToLatLng(
[u.x-x,0]))}window.addEventListener("beforeprint",()=>R(!0)),window.addEventListener("afterprint",()=>R(!1))}function Cs({columns:t,rows:e,levels:n}){let a=n.slice();for(let o=0;o<3;o++){let s=a.slice();for(let r=0;r<e;r++)for(let i=0;i<t;i++){let c=r*t+i;if(a[c]!==-1)
continue;let l=0,d=0;for(let h=Math.max(r-1,0);h<=Math.min(r+1,e-1);h++)for(let m=Math.max(i-1,0);m<=Math.min(i+1,t-1);m++){let f=a[h*t+m];f!==-1&&(l+=f,d++)}d&&
(s[c]=l/d)}a=s}return a.map(o=>Math.max(o,0))}function As(t){let e=t.columns>>1,n=t.rows>>1,a=new Float32Array(e*n);for(let o=0;o<n;o++)for(let s=0;s<e;s++){let r=2*
o*t.columns+2*s,i=0,c=0;for(let l of[r,r+1,r+t.columns,r+t.columns+1])t.levels[l]!==-1&&(i+=t.levels[l],c++);a[o*e+s]=c?i/c:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:e,rows:n,levels:a}}function Fn(t){let e=[];for(let n=t;;n=As(n)){let{west:a,south:o,step:s,columns:r,rows:i}=n,c=n,l=null;if(e.
push({west:a,south:o,step:s,columns:r,rows:i,get levels(){return l=l||Cs(c)}}),Math.min(r,i)<16)return e}}function Dn(t,e){let n=new Int32Array(4*t.length),a=new Float32Array(
4*t.length);return t.forEach((o,s)=>{let r=Math.min(Math.max(o,0),e-1),i=Math.floor(r),c=r-i;for(let l=0;l<4;l++)n[4*s+l]=Math.min(Math.max(i-1+l,0),e-1);a[4*s]=
(1-c)**3/6,a[4*s+1]=(3*c**3-6*c**2+4)/6,a[4*s+2]=(-3*c**3+3*c**2+3*c+1)/6,a[4*s+3]=c**3/6}),{nodes:n,weights:a}}function Zn(t,e,n){let{columns:a,rows:o,levels:s}=t,
r=e.length,{nodes:i,weights:c}=Dn(e.map(f=>(f-t.west)/t.step),a),l=Dn(n.map(f=>(f-t.south)/t.step),o),d=new Map;function h(f){if(!d.has(f)){let b=new Float32Array(
r),k=f*a;for(let y=0,w=0;y<r;y++,w+=4)b[y]=c[w]*s[k+i[w]]+c[w+1]*s[k+i[w+1]]+c[w+2]*s[k+i[w+2]]+c[w+3]*s[k+i[w+3]];d.set(f,b)}return d.get(f)}let m=new Float32Array(
r*n.length);for(let f=0;f<n.length;f++){let[b,k,y,w]=[0,1,2,3].map(B=>h(l.nodes[4*f+B])),[S,v,M,z]=l.weights.subarray(4*f,4*f+4);for(let B=0,F=f*r;B<r;B++,F++)m[F]=
S*b[B]+v*k[B]+M*y[B]+z*w[B]}return m}var de=512,Ve=16,Os=4,Ns=6,Hn=(t,e)=>t.find(n=>n.step*e>=1.5)||t[t.length-1],Gn=(t,e)=>Hn(e[e.length-1],256*2**Math.floor(t.getZoom())/360).levels;function Ts(t,e,n,a){
let o=e.length,s=n.length,r=null;for(let i of[...t].reverse()){let{west:c,south:l,step:d,columns:h,rows:m}=i[0],f=c+d*(h-1),b=l+d*(m-1);if(r&&(e[0]>f||e[o-1]<c||
n[0]<l||n[s-1]>b))continue;let k=Zn(Hn(i,a),e,n);if(!r){r=k;continue}let y=(w,S,v)=>Math.min(w-S,v-w)/(Ns*d);for(let w=0,S=0;w<s;w++){let v=y(n[w],l,b);for(let M=0;M<
o;M++,S++){let z=Math.min(v,y(e[M],c,f),1);z>0&&(r[S]+=z*(k[S]-r[S]))}}}return r||new Float32Array(o*s)}function Un(t,[e,n],a,o,s,r){let i=t.width,c=256/de*2**a.
z,l=e?1:0,d=Math.min(n,i-e),h=Array.from({length:i},(_,E)=>(E+.5)/i),m=h.map(_=>360*(a.x+_)/c-180),f=h.slice(e-l,e+d).map(_=>Math.atan(Math.sinh(Math.PI*(1-2*(a.
y+_)/c)))*180/Math.PI),b=Ts(o,m,f,de*c/360),{west:k,south:y,step:w,columns:S,rows:v}=o[o.length-1][0],M=(_,E,T)=>_>E-w&&_<E+T*w,z=m.map(_=>M(_,k,S)),B=s.length-
1,F=r.map(([_,E,T])=>255<<24|T<<16|E<<8|_),Y=Bt(t),et=Y.createImageData(i,d),O=new Int32Array(et.data.buffer);for(let _=l,E=l*i,T=0;_<f.length;_++){if(!M(f[_],y,
v)){E+=i,T+=i;continue}for(let $=0;$<i;$++,E++,T++){if(!z[$])continue;let C=b[E],N=0;for(;N<B&&C>=s[N+1];)N++;O[T]=F[N];let R=N?C-s[N]:1/0,P=N<B?s[N+1]-C:1/0,u=Math.
min(R,P);if(u>3)continue;let x=.5-u/Math.max(Math.abs(C-b[$?E-1:E+1]),Math.abs(C-b[_?E-i:E+i]),1e-4);if(x<=0)continue;let[A,D]=[r[N],r[R<P?N-1:N+1]],Z=J=>Math.round(
A[J]+x*(D[J]-A[J]));O[T]=255<<24|Z(2)<<16|Z(1)<<8|Z(0)}}Y.putImageData(et,0,e)}function qn(t){let e=_s(t);e&&e.toBlob(async n=>{if(!n)return;let a=p("img",""),o=URL.
createObjectURL(n);a.alt="",a.src=o;try{await a.decode(),e.parentNode===t&&t.replaceChildren(a)}catch{}URL.revokeObjectURL(o)})}var _s=t=>t.querySelector("canva\
s");function Vn(t,{heights:e,bands:n,tints:a,printing:o,bounds:s}){let r=[],i=!1;t.on("movestart",()=>{i=!0}).on("moveend",()=>{i=!1});function c(y){let w=performance.
now()+y,S=a(),v=i?Os:Ve;for(let M;performance.now()<w&&(M=r[0]);){let{tile:z,canvas:B,coords:F,done:Y}=M;Un(B,[M.row,v],F,e,n,S),M.row+=v,!(M.row<B.height)&&(r.
shift(),Y(void 0,z),o()||qn(z))}r.length&&setTimeout(()=>c(i?3:8),i?40:0)}function l(y){let w=p("canvas","");return w.width=w.height=y,w}let d=0,h=de,m=mt(L.GridLayer).
extend({createTile(y,w){let S=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-d);h=Math.ceil(de*Math.min(S,2));let v=l(h),M=p("div","",v);return r.push({
tile:M,canvas:v,row:0,coords:y,done:w})===1&&queueMicrotask(()=>c(o()?1/0:8)),M},_setView(y,w,...S){d=Math.floor(w+1e-6),mt(L.GridLayer.prototype)._setView.call(
this,y,w,...S)},_clampZoom:()=>d}),f=new m({pane:"depths",tileSize:de,noWrap:!0,bounds:s,keepBuffer:1,updateWhenZooming:!1});f.on("tileloadstart",({tile:y})=>{let{
x:w,y:S}=L.DomUtil.getPosition(y);Object.assign(y.style,{left:`${w}px`,top:`${S}px`})});function b(){let y=a(),w=new Set(r.map(({tile:v})=>v));Object.values(mt(
f)._tiles).forEach(({el:v,coords:M})=>{if(w.has(v))return;let z=l(h);for(let B=0;B<h;B+=Ve)Un(z,[B,Ve],M,e,n,y);v.replaceChildren(z),o()||qn(v)})}function k(){c(
1/0),b()}return{depths:f,repaint:b,paintNow:k}}function Wn(t){let e=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+e)/(1-e))/(4*Math.PI)]}function Ps([t,e,n,a],[o,s,r,i]){let c=0,l=1;for(let[
d,h,m,f]of[[t,n-t,o,r],[e,a-e,s,i]]){if(!h){if(d<m||d>f)return!1;continue}let b=(m-d)/h,k=(f-d)/h;c=Math.max(c,Math.min(b,k)),l=Math.min(l,Math.max(b,k))}return c<=
l}function Bs([t,e,n,a],[o,s,r,i]){let c=(l,d,h,m,f,b)=>Math.sign((h-l)*(b-d)-(m-d)*(f-l));return c(t,e,n,a,o,s)!==c(t,e,n,a,r,i)&&c(o,s,r,i,t,e)!==c(o,s,r,i,n,
a)}function Yn(t){let e=new Map,n=([a,o,s,r],i)=>{for(let c=Math.floor(a*256);c<=s*256;c++)for(let l=Math.floor(o*256);l<=r*256;l++)if(i(c*4096+l))return!0;return!1};
return t.forEach(a=>{let o=Wn(a[0]);a.slice(1).forEach(s=>{let r=Wn(s),i=[...o,...r];n([Math.min(o[0],r[0]),Math.min(o[1],r[1]),Math.max(o[0],r[0]),Math.max(o[1],
r[1])],c=>{let l=e.get(c);return l?l.push(i):e.set(c,[i]),!1}),o=r})}),([a,o],[s,r,i,c])=>{let l=[s,r,s+i,r+c],d=[s+i/2,r+c/2],h=[a,o,d[0],d[1]];return!n([Math.
min(s,a),Math.min(r,o),Math.max(s+i,a),Math.max(r+c,o)],m=>(e.get(m)||[]).some(f=>Ps(f,l)||Bs(f,h)))}}async function Is(t){let e=atob(t),n=new Uint8Array(e.length);for(let i=0;i<n.length;i++)n[i]=e.charCodeAt(i);let o=new Blob([n]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),s=[],r=0;for(let i=await o.read();!i.done;i=await o.read()){if(r+=i.value.length,r>268435456)throw new RangeError("more data than a \
page has");s.push(i.value)}return new Uint8Array(await new Blob(s).arrayBuffer())}async function Kn(t,e){let[n,a]=await Promise.all(t.split(" ",2).map(Is)),o=zs(
a,e);return JSON.parse(new TextDecoder().decode(n),(s,r)=>typeof r=="object"&&r!==null&&"~"in r?o[r["~"]]:r)}function zs(t,e){let n=t.length>>2,a=0,o=()=>{if(a>=
n)throw new RangeError("fewer vertices than the lines have");let l=t[a]|t[a+n]<<8|t[a+2*n]<<16|t[a+++3*n]<<24;return l>>>1^-(l&1)},s=o();o();let r=Array.from({length:Math.
min(s,n)},()=>({unit:o(),size:o()})),i=0,c=0;return r.map(({unit:l,size:d})=>{let h=[],m=0,f=0,b=0,k=0,y=0,w=0;for(let S=0;S<d;S++){let v=o(),M=o();S?([y,b]=[b,
(b+y>>1)+v],[w,k]=[k,(k+w>>1)+M],m+=b,f+=k):(m=i+=v,f=c+=M),h.push(e(f/l,m/l))}return h})}function $e({rows:t,columns:e}){let n=Array.from({length:t},()=>({}));
return Object.entries(e).forEach(([a,o])=>{let s=Array.isArray(o)?r=>o[r]:"all"in o?()=>o.all:r=>o.of[o.at[r]];n.forEach((r,i)=>{let c=s(i);c!==null&&(r[a]=c)})}),
n}function Rs(t,e){return`${[t-360*Math.round(t/360),e].map(a=>Number(a.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Jn({lists:t,...e}){let n=Object.
entries(t).map(([o,s])=>[o,$e(s)]),a=Object.entries(e).map(([o,s])=>{let r=s.facts&&$e(s.facts),i=s.lists&&$e(s.lists);return[o,$e(s).map((c,l)=>{let d=r?.[l];return d?.
position===!0&&(d.position=Rs(Number(c.lon),Number(c.lat))),{...c,facts:d,lists:i?.[l]}})]});return{lists:Object.fromEntries(n),...Object.fromEntries(a)}}function Xn({
columns:t,rows:e,steps:n},a,o){let s=new Float32Array(t*e);for(let r=0,i=0;r<s.length;r++)r%t===0&&(i=0),n[r]===" "?s[r]=o:s[r]=i=(i+n.charCodeAt(r)-63)%a;return s}function js(t,[e,n]){let a=(o,s,r)=>o.some(i=>Math.abs(s-i)<.002&&Math.abs(r-i)<.002);return t.flatMap(o=>{let s=[],r=[o[0]];for(let i=1;i<=o.length;i++){let c=o[i-
1],l=o[i%o.length];a(e,c.lng,l.lng)||a(n,c.lat,l.lat)?(r.length>1&&s.push(r),r=[l]):r.push(l)}return r.length>1&&s.push(r),s})}function Ds(t){let e=t.map(n=>{let a=new Map;
return n.forEach(o=>o.forEach((s,r)=>{let i=o[r?r-1:o.length-1];for(let c=Math.floor(Math.min(s.lat,i.lat));c<=Math.max(s.lat,i.lat);c++){let l=a.get(c);l?l.push(
[s,i]):a.set(c,[[s,i]])}})),a});return({lat:n,lng:a})=>e.some(o=>(o.get(Math.floor(n))||[]).reduce((s,[r,i])=>r.lat>n!=i.lat>n&&a<(i.lng-r.lng)*(n-r.lat)/(i.lat-
r.lat)+r.lng?!s:s,!1))}async function to({map:t,data:e,ground:n,box:a},o){let s=document.documentElement.classList.contains("plain"),r=window.matchMedia("screen\
 and (prefers-color-scheme: dark)"),i=window.matchMedia("print"),c=u=>L.svg({pane:u,padding:.3}),l=c("land"),d=c("borders"),h={interactive:!1,smoothFactor:.6},{
tiers:m}=n;function f(u,x,A,D,Z=!1){if(!x.length)return;let J={...h,renderer:D,className:`ground ${u}`},V=Z?L.polygon(x,J):L.polyline(x,J);A.addLayer(Ln(t,V,Z?x.
flat():x,Z))}let b=L.layerGroup(),k=L.layerGroup();for(let{land:u}of m)f("land",u,t,l,!0),await Lt();let y=m.map(u=>js(u.land.flat(),u.edges));await Lt();for(let u of y)
f("coast",u,t,l),await Lt();let w=u=>m.flatMap(x=>x[u]);f("rivers",w("rivers"),b,l),m.forEach(({lakes:u})=>f("lake",u,b,l,!0)),f("canals",w("canals"),b,l),f("bo\
rders",w("borders"),k,d),f("disputed",w("disputed"),k,d);let S=u=>[1,3,5].map(x=>parseInt(u.slice(x,x+2),16)),v=()=>i.matches||document.documentElement.classList.
contains("printing");function M(){let{tints:u}=n.depths;return u[v()?"print":s&&r.matches?"dark":"light"].map(S)}function z(u,x){for(let{west:A,south:D,step:Z,columns:J,
rows:V,levels:Q}of u){let nt=L.latLng(x.lat,x.lng+360*Math.ceil((A-Z/2-x.lng)/360)),K=Math.round((nt.lng-A)/Z),rt=Math.round((nt.lat-D)/Z);if(K<0||K>=J||rt<0||rt>=
V)continue;let st=Q[rt*J+K];if(st===-1||B.some(ft=>ft(nt)))return null;let{deepest_m:j,levels:H}=n.depths,X=ft=>j*(Math.max(ft,0)/(H-1))**2,U=X(st-.5),lt=U<100?
1:10;return{low_m:lt*Math.floor(U/lt),high_m:lt*Math.ceil(X(st+.5)/lt),cell_km:Math.round(Z*111.2)}}return null}let B=[];async function F(){for(let{land:V}of m)
B.push(Ds(V)),await Lt();let u=n.depths.grids.map(V=>({...V,levels:Xn(V,n.depths.levels,-1)}));if(o.depthAt=V=>z(u,V),!s)return;await Lt();let x=[];for(let V of u)
x.push(Fn(V)),await Lt();Gn(t,x),await Lt();let{bands:A}=n.depths,{depths:D,repaint:Z,paintNow:J}=Vn(t,{heights:x,bands:A,tints:M,printing:v,bounds:e.window});D.
on("load",()=>{a.dataset.depths="drawn"}),o.addLayer({key:"depths",title:"Depth",parent:"ground",group:D}),[r,i].forEach(V=>V.addEventListener("change",Z)),window.
addEventListener("afterprint",Z),o.paintNow=J}if(await Lt(),n.depths.grids.length&&await F(),!s)return;await Lt(),o.addLayer({key:"waters",title:"Lakes and rive\
rs",parent:"ground",group:b}),o.addLayer({key:"borders",title:"Borders",parent:"ground",group:k}),await Lt();let Y=Yn([...y.flat(),...w("borders"),...w("dispute\
d")]);await Lt();let et=new Set(e.crossed||[]),O=document.documentElement.lang==="ar",_=.3,E=new Set(n.names.map(([u,x,A,D,Z,J])=>({kind:u,zoom:J,latlng:L.latLng(
Z,D),text:O&&A||x,first:u==="country"&&et.has(x)})));n.names.forEach(([u,x,A,D,Z,J])=>o.addSearch({names:[x,A],kind:u.charAt(0).toUpperCase()+u.slice(1),late:!0,
open(){let V=p("h2","",p("bdi","",x)),Q=L.latLng(Z,D),nt=u==="city"||u==="capital",K=p("span","ar",A);Object.assign(K,{lang:"ar",dir:"rtl"}),A&&V.append(K),o.card(
p("article","card of-ground",p("p","kicker",u.charAt(0).toUpperCase()+u.slice(1)),V,...nt?o.hereLines(Q).map(rt=>p("p","",rt)):[]),Q),o.visit(()=>t.setView(Q,Math.
max(J+.5,3),{animate:!1}))}}));let T=[],$={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},C={ocean:5.5,country:8},N=!0,R=NaN;function P(u){R=u;let x=t.
getBounds().pad(.3);E.forEach(A=>{if(u+_<A.zoom||!x.contains(A.latlng))return;E.delete(A);let D=A.kind==="city"||A.kind==="capital";if(D&&o.places.some(({latlng:V})=>Math.
abs(V.lat-A.latlng.lat)<.15&&Math.abs(V.lng-A.latlng.lng)<.15))return;let J=p("span",A.kind,A.text);O&&J.classList.add("ar"),T.push({...A,label:o.addLabel({latlng:A.
latlng,element:J,beside:D,rank:(A.first?1e3:0)+10*(10-A.zoom)+($[A.kind]||0),reach:D?0:A.kind==="ocean"?90:A.first?96:A.kind==="country"?36:26,within:A.kind==="\
country"?Y:null})})}),T.forEach(({kind:A,zoom:D,label:Z})=>{Z.shown=N&&u+_>=D&&u<(C[A]||99),Z.element.classList.toggle("near",u>=D+1.5)}),a.dataset.scale=u<3?"w\
orld":u<5?"region":"country"}o.onDraw(P),t.on("moveend",()=>{t.getZoom()===R&&P(R)}),o.addLayer({key:"names",title:"Place names",parent:"ground",group:null,show:u=>{
N=u}})}var We=["aria-label","aria-valuetext","title","placeholder"],Fs={".":"٫",",":"٬"},Zs="[^A-Za-z]*\\d[^A-Za-z]*?",Us=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
qs=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,e=>e.replace(/[\d.,]/g,n=>n==="."||n===","?Fs[n]:String.fromCharCode(1632+Number(n)))),[Hs,Gs]=[8294,
8297].map(t=>String.fromCharCode(t)),eo=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${Hs}${t}${Gs}`:t;function Vs(t,e){let n=new Intl.PluralRules(
e),a=Object.entries(t).filter(([s])=>s.includes("{")).map(([s,r])=>{let i=s.split(/\{(\w+)\}/),c=i.filter((d,h)=>h%2===0),l=i.map((d,h)=>h%2?`(?<${d}>${d==="n"?
Zs:"[^]+?"})`:Us(d)).join("");return{size:c.join("").length,pattern:new RegExp(`^${l}$`),form:r}}).sort((s,r)=>r.size-s.size);function o(s){for(let i of[s,s.charAt(
0).toLowerCase()+s.slice(1)]){let c=t[i];if(typeof c=="string")return c}for(let{pattern:i,form:c}of a){let l=i.exec(s)?.groups;if(!l)continue;return(typeof c=="\
string"?c:c[n.select(Number((l.n||"").replace(/[^\d.]/g,"")))]||c.other).replace(/\{(\w+)\}/g,(h,m)=>o(l[m])??eo(l[m]))}if(!s.includes(", "))return null;let r=s.
split(", ").map(i=>/[A-Za-z]/.test(i)?o(i):eo(i));return r.includes(null)?null:r.join("، ")}return o}function no(t){let e=document.getElementById("texts");if(!e)
return;let{texts:n,numerals:a,original:o}=JSON.parse(e.textContent||"{}"),s=Vs(n,document.documentElement.lang),r=a==="arab"?qs:h=>h,i=h=>{let m=h.trim(),f=/[A-Za-z]/.
test(m)?s(m):null;return r(f===null?h:h.replace(m,()=>f))};function c(h){let m=document.createElement("q");Object.assign(m,{lang:"en",dir:"ltr",translate:!1}),m.
textContent=h.data.slice(o.length+1),h.data=o,h.after(" ",m)}function l(h){if(h instanceof Text){let m=h.parentElement?.closest("script, style, [translate=no]");
!m&&h.data.startsWith(`${o} `)&&c(h);let f=m?h.data:i(h.data);f!==h.data&&(h.data=f)}else h instanceof Element&&!h.matches("script, style")&&(We.forEach(m=>{let f=h.
getAttribute(m),b=f&&i(f);b&&b!==f&&h.setAttribute(m,b)}),h.childNodes.forEach(l))}let d={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:We};
new MutationObserver(h=>h.forEach(({type:m,target:f,addedNodes:b})=>{m==="childList"?b.forEach(l):m==="characterData"?l(f):f instanceof Element&&We.forEach(k=>{
let y=f.getAttribute(k),w=y&&i(y);w&&w!==y&&f.setAttribute(k,w)})})).observe(t,d),l(t)}var oo=3,ro=(t,e,n,a,o)=>e<t.x+t.w&&t.x<e+a&&n<t.y+t.h&&t.y<n+o,so=new Map;function Ws(t){let e=so.get(t);if(e)return e;let n=[],a=t>90?Array.from({length:17},(o,s)=>(s-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return a.forEach(o=>a.forEach(s=>n.push([o*t,s*t]))),so.set(t,n.sort((o,s)=>Math.hypot(...o)-Math.
hypot(...s))),n}function Ys(t){let e=new Map;return t.forEach(n=>{let a=(n.x>>4)*4096+(n.y>>4),o=e.get(a);o?o.push(n):e.set(a,[n])}),(n,a,o,s,r=1/0)=>{let i=0;for(let c=n-
3>>4;c<=n+o+3>>4;c++)for(let l=a-1>>4;l<=a+s+1>>4;l++)for(let d of e.get(c*4096+l)||[])if(d.x>n-3&&d.x<n+o+3&&d.y>a-1&&d.y<a+s+1&&++i>=r)return i;return i}}function ao(){
let t=new Map,e=({x:o,y:s,w:r,h:i},c)=>{for(let l=Math.floor(o/64);l<=(o+r)/64;l++)for(let d=Math.floor(s/64);d<=(s+i)/64;d++)if(c(t.get(l*4096+d),l*4096+d))return!0;
return!1};return{free:(o,s,r,i)=>!e({x:o,y:s,w:r,h:i},c=>!!(c&&c.some(l=>ro(l,o,s,r,i)))),take:(o,s,r,i)=>{let c={x:o,y:s,w:r,h:i};e(c,(l,d)=>(l?l.push(c):t.set(
d,[c]),!1))}}}function io(t,e){let n=t.getContainer(),a=[],o=[],s=[];function r({latlng:f,element:b,rank:k,dot:y=!1,reach:w=0,beside:S=!1,within:v=null}){let M={
latlng:f,element:b,rank:k,dot:y,reach:w,beside:S,within:v,shown:!0};return y||(b.classList.add("ground-name"),L.marker(f,{pane:"names",interactive:!1,keyboard:!1,
icon:L.divIcon({className:"name-holder",html:b,iconSize:[0,0]})}).addTo(t)),a.push(M),M}function i(){let f=t.attributionControl.getContainer(),{parentElement:b,
firstElementChild:k}=e;!f||!b||!(k instanceof HTMLElement)||(b.style.setProperty("--title",`${k.offsetHeight}px`),b.style.setProperty("--credits",`${f.offsetWidth>
n.clientWidth-180?f.offsetHeight:0}px`))}let c=!1;t.on("viewprereset",()=>{c=!0}),t.on("viewreset",()=>{c=!1});function l(){let f=ao(),b=ao(),k=[],y=[],w={zoom:NaN,
origin:L.point(NaN,NaN),size:t.getSize(),free:f.free,take:f.take,inside:(O,_,E,T)=>O>2&&_>2&&O+E<w.size.x-2&&_+T<w.size.y-22,crossed:()=>0},{free:S,take:v,inside:M}=w;
function z(){i(),Object.assign(w,{zoom:t.getZoom(),origin:t.getPixelBounds().getTopLeft(),size:t.getSize()});let{zoom:O,origin:_,size:E}=w,T=n.getBoundingClientRect();
[e,pt("tools"),...n.querySelectorAll(".leaflet-control, .large-year")].forEach(N=>{let{left:R,top:P,width:u,height:x}=N.getBoundingClientRect();N!==e&&!u||(v(R-
T.left,P-T.top,u,x),k.push({x:R-T.left,y:P-T.top,w:u,h:x}))}),a.forEach(({element:N,within:R})=>{R&&N.classList.remove("less")});let $=L.bounds([-200,-200],E.add(
[200,200]));y=a.filter(N=>N.shown).map(N=>({...N,at:t.project(N.latlng,O).subtract(_)})).filter(N=>$.contains(N.at)).map(N=>({...N,w:N.element.offsetWidth,h:N.element.
offsetHeight}));let C=new Set(y.map(({element:N})=>N));y.filter(N=>N.dot).forEach(({at:{x:N,y:R}})=>v(N-7,R-7,14,14)),w.crossed=Ys(s.flatMap(N=>N(O,_)).filter(N=>M(
N.x,N.y,0,0))),a.forEach(({element:N})=>{C.has(N)||(N.dataset.side="none")}),y.sort((N,R)=>Number(R.dot)-Number(N.dot)||R.rank-N.rank)}function B(){let{crossed:O,
zoom:_}=w;y.filter(E=>E.dot).forEach(({element:E,at:T,rank:$,w:C,h:N})=>{let R=[["right",T.x+9,T.y-N/2],["left",T.x-9-C,T.y-N/2],["above",T.x-C/2,T.y-9-N],["bel\
ow",T.x-C/2,T.y+9]],P=([,A,D])=>!M(A,D,C,N)||!b.free(A,D,C,N)?1/0:(S(A,D,C,N)?0:40)+O(A,D,C,N)+(k.some(Z=>ro(Z,A,D,C,N))?300:0),u=R.reduce((A,D)=>P(D)<P(A)?D:A),
x=P(u)<[_<4?0:1,3,_<3.5?30:1/0,1/0][$]?u:null;E.dataset.side=x?x[0]:"none",x&&(v(x[1],x[2],C,N),b.take(x[1],x[2],C,N))})}function F(O){let{crossed:_,origin:E,zoom:T}=w,
$=256*2**T,C=y.filter(R=>!R.dot),N=Math.ceil(C.length/oo);C.slice(O*N,(O+1)*N).forEach(({element:R,at:{x:P,y:u},reach:x,beside:A,within:D,...Z})=>{let{w:J,h:V}=Z,
Q=()=>A?3:J/2,nt=()=>Ws(x).find(([rt,st])=>{let j=P+rt-Q(),H=u+st-V/2;return M(j,H,J,V)&&S(j-2,H-2,J+4,V+4)&&!_(j,H,J,V,1)&&(!D||D([(P+E.x)/$,(u+E.y)/$],[(j+E.x)/
$,(H+2+E.y)/$,J/$,(V-4)/$]))}),K=nt();if(!K&&D){let rt=R.classList.contains("near")?.76:.95;[J,V]=[J*rt,V*rt],K=nt(),R.classList.toggle("less",!!K)}R.dataset.side=
K?"on":"none",K&&(R.style.translate=`${K[0]}px ${K[1]}px`,v(P+K[0]-Q()-3,u+K[1]-V/2-3,J+6,V+6))})}let Y=Array.from({length:oo},(O,_)=>()=>F(_)),et=()=>!c&&t.getZoom()===
w.zoom&&t.getPixelBounds().getTopLeft().equals(w.origin);return[()=>{c||z()},...[B,...o.map(O=>()=>O(w)),...Y].map(O=>()=>{et()&&O()})]}return{addLabel:r,layout:()=>l().
forEach(f=>f()),placing:l,onLayout:f=>{o.push(f)},addInk:f=>{s.push(f)}}}var Ks=12,Js=1.2,Xs=3;function Qs(){let{_draw:t,_fillStroke:e}=mt(L.Canvas.prototype),n=mt(xe).extend({_draw(){t.call(this),this._ctx.globalCompositeOperation="\
destination-out",this._within=!0,t.call(this),this._within=!1,this._ctx.globalCompositeOperation="source-over"},_fillStroke(a,o){let{options:s}=o,{weight:r}=s;this.
_within&&(s.weight=Math.max(r-2*Js,0)),e.call(this,a,o),s.weight=r}});return new n({pane:"band-edges",padding:.1})}function co(t,e){if(!e.length)return()=>{};t.
createPane("band-edges").style.zIndex="403";let n=Qs();return e.forEach(a=>{for(let o=0;a.accuracy_m&&o<a.latlngs.length-1;){let s=o+1;for(;s<a.latlngs.length-1&&
Math.abs(a.latlngs[s+1].lat-a.latlngs[o].lat)<1;)s++;let r=a.latlngs.slice(o,s+1),i={interactive:!1,noClip:!0,smoothFactor:1};a.bands.push({band:L.polyline(r,{...i,
pane:"bands",className:a.routes.length>1?"band shared":`band route-${a.routes[0]}`}),edge:L.polyline(r,{...i,renderer:n,opacity:1})}),o=s}}),(a,o)=>{let s=getComputedStyle(
document.documentElement),r=t.getSize(),i=Math.min(r.x,r.y)/Xs;e.forEach(c=>{let l=c.latlngs[c.latlngs.length>>1].lat,d=o(c),h=c.accuracy_m||0,m=d.length>0&&h>Ks*
Wt(l,a),f=s.getPropertyValue(c.routes.length>1?"--soft":`--route-${c.routes[0]%14}`).trim();c.bands.forEach(({band:b,edge:k})=>{let y=b.getLatLngs(),w=(y[0].lat+
y[y.length-1].lat)/2,S=2*h/Wt(w,a),[v,M]=S>i?[k,b]:[b,k];M.remove(),m?v.addTo(t).setStyle({weight:S,color:f}):v.remove()})})}}var ta=520,ea="600 11px ",na=.4;function oa(t){let e=[];return t.forEach(n=>{let a=e[e.length-1];a&&a[a.length-1].distanceTo(n[0])<8?a.push(...n):e.push([...n])}),
e}function*sa(t,e,n){for(let a=0;a<t.length;a+=3){let o=a,s=0;for(;o+1<t.length&&s<n+14;)s+=t[o+1].distanceTo(t[o]),o++;if(s<n+14)continue;let r=t.slice(a,o+1);
r.some(i=>i.x<8||i.y<8||i.x>e.x-8||i.y>e.y-24)||r[0].distanceTo(r[r.length-1])<.96*s||(yield[r,a*6])}}var aa=(t,e,n)=>t.every(a=>!n(a.x+e.x-2,a.y+e.y-3,4,6,1));
function lo({map:t,routes:e,usersOf:n},a){let o=L.svg({pane:"along",padding:.2}).addTo(t),s=Bt(document.createElement("canvas"));s.font=ea+getComputedStyle(document.
body).fontFamily;let r=new Map,i=y=>{let w=r.get(y)??s.measureText(y).width+na*y.length;return r.set(y,w),w},c=null,l=-1,[d,h]=[ct("g",{}),ct("g",{})];mt(o)._rootGroup.
append(d,h);function m(y){let w=[];return e.forEach((S,v)=>{if(!S.shown||y>=0&&v!==y)return;let M=null;S.parts.forEach(z=>{let B=y>=0?[]:n(z.leg).filter(Y=>Y<v&&
e[Y].parts.some(et=>et.number===z.number&&et.system===z.system));if(!z.system||B.length){M=null;return}let F=y>=0?z.complete:z.seen;M&&M.name===z.system?M.seen.
push(...F):w.push(M={name:z.system,r:v,seen:[...F]})})}),w.map(S=>({...S,seen:oa(S.seen)}))}function f(y,w,S,v){let M="M"+S.map(({x:z,y:B})=>`${z.toFixed(1)} ${B.
toFixed(1)}`).join("L");return[ct("path",{d:M,id:w,class:"along-path"}),ct("text",{class:v},ct("textPath",{href:`#${w}`,startOffset:"50%"},y))]}function b({origin:y,
size:w,free:S,take:v,crossed:M},z){let B=z<0?d:h;B.replaceChildren();let F=t.getPixelOrigin().subtract(y);m(z).forEach((Y,et)=>{let O=i(Y.name),_=-1/0,E=0,T=Y.seen.
flatMap($=>{let C=E;return E+=6*$.length,[...sa($,w,O)].map(([N,R])=>({piece:N,at:C+R}))});for(let{piece:$,at:C}of T){if(C-_<ta)continue;let R=$[$.length-1].x<$[0].
x?$.reverse():$,P=R[R.length-1].subtract(R[0]),u=Math.hypot(P.x,P.y),x=L.point(P.y/u,-P.x/u),A=[5,-15].find(V=>aa(R,x.multiplyBy(V+5),M))??(z>=0?5:void 0);if(A===
void 0)continue;let D=R.map(V=>V.add(x.multiplyBy(A)));if(D.slice(1).reduce((V,Q,nt)=>V+Q.distanceTo(D[nt]),0)<O+4)continue;let J=R.filter((V,Q)=>Q%2===0).map(V=>V.
add(x.multiplyBy(A+5)));z<0&&!J.every(({x:V,y:Q})=>S(V-6,Q-6,12,12))||(z<0&&J.forEach(({x:V,y:Q})=>v(V-6,Q-6,12,12)),_=C,B.append(...f(Y.name,`along-${z}-${et}-${C}`,
D.map(V=>V.subtract(F)),`along route-${Y.r}${z<0?"":" hot"}`)))}})}function k(y){l=y,h.replaceChildren(),y>=0&&c&&b(c,y),d.style.display=y>=0&&h.childElementCount?
"none":""}return a.onLayout(y=>{c=y,b(y,-1),k(l)}),k}var ra=5,ia=5,uo=18,ca=4e4,Ce=t=>t.km??NaN;function la(t,e,n){let a=[t[0]];for(let o=1;o<t.length;o++){let s=t[o-1],r=t[o],i=L.LineUtil.clipSegment(s,r,n);if(i){
let[c,l]=i,d=Math.max(Math.ceil(c.distanceTo(l)/e),1),h=s.distanceTo(r)||1;for(let m=0;m<=d;m++){let f=c.multiplyBy(1-m/d).add(l.multiplyBy(m/d));f.km=Ce(s)+(Ce(
r)-Ce(s))*s.distanceTo(f)/h,a.push(f)}}a.push(r)}return a.filter((o,s)=>!s||o.x!==a[s-1].x||o.y!==a[s-1].y)}function ua(t,e,n){let a=[],o=null;for(let s=1;s<t.length;s++){
let r=L.LineUtil.clipSegment(t[s-1],t[s],n);if(!r)continue;let[i,c]=r,l=Math.max(Math.ceil(i.distanceTo(c)/e),1);(!o||!o.equals(i))&&a.push([i]);for(let d=1;d<=
l;d++)a[a.length-1].push(i.multiplyBy(1-d/l).add(c.multiplyBy(d/l)));o=c}return a}function fa(t){let e=[0];for(let n=1;n<t.length;n++)e.push(e[n-1]+Math.hypot(t[n].
x-t[n-1].x,t[n].y-t[n-1].y));for(let n=0,a=0,o=0,s=0,r=0;n<t.length;n++){for(;o<t.length&&e[o]<=e[n]+uo;)s+=t[o].mx,r+=t[o].my,o++;for(;e[a]<e[n]-uo;)s-=t[a].mx,
r-=t[a].my,a++;t[n].ox=s/(o-a),t[n].oy=r/(o-a)}}function se(t){if(!t.metres){let e=t.metres=[0];t.latlngs.slice(1).forEach((n,a)=>e.push(e[a]+ce(t.latlngs[a],n).
m))}return t.metres}function fo({leg:t,from_km:e,backwards:n},a){let o=se(t),s=o[o.length-1],r=s?t.km*a/s:0;return e+(n?t.km-r:r)}function Ye(t,e){let n=e===null?
NaN:e/1e3,a=n>0?Math.min(2,1-Math.floor(Math.log10(2*n))):2,o=10**-a,s=Math.max(0,a);return(Math.round(t/o)*o).toLocaleString("en",{minimumFractionDigits:s,maximumFractionDigits:s})}
function po({map:t,data:e},n){let a=e.legs.map(O=>({...O,latlngs:O.line,bands:[]})),o=O=>[O.casing,O.line,O.over,O.hit].flatMap(_=>_||[]),s=e.routes.map((O,_)=>{
let E=0,T=O.legs.map(([P,u],x)=>{let A=a[P],D=O.standings[x]||"",Z=A.schematic?"schematic":A.modelled?"modelled":"known",J=`${A.medium} ${Z} route-${_} ${D}`.trim(),
V={interactive:!1,smoothFactor:0,weight:A.medium==="land"?4:2.5},Q={leg:A,number:P,backwards:u,system:O.systems[x],from_km:E,plain:[],dots:[],points:[],apart:[],
seen:[],complete:[],casing:L.polyline([],{...V,pane:"casings",className:`casing ${J}`}),line:L.polyline([],{...V,pane:"lines",className:`line ${J}`}),over:D==="\
gone"?L.polyline([],{...V,pane:"lines",className:`over ${J}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${J}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};
return E+=A.km,Q.hit.on("click",nt=>{n.openRoute(n.routeNear(nt.latlng)||{r:_,part:Q},nt.latlng)}),Q.hit.on("mousemove",nt=>{let K=n.routeNear(nt.latlng)||{r:_,
part:Q};n.highlight(K.r),n.pointed(K,nt.latlng)}),Q.hit.on("mouseout",()=>n.highlight(-1)),Q}),$=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`\
number on-map route-${_}`,html:String(_+1),iconSize:[20,20]})}).on("click",()=>n.open("route",_,$.getLatLng())),C=L.layerGroup(T.flatMap(o)),N=L.latLngBounds(T.
flatMap(P=>P.leg.latlngs));return{parts:T,label:$,group:C,bounds:N,shown:!0,away:!1,since:O.since,until:O.until,dots:[],wanted:!0}}),r=O=>O.routes.filter(_=>s[_].
shown),i=O=>!n.only||n.only.includes(O),c=new Map,l=new Set,d=co(t,a);function h(O){d(O,_=>r(_).filter(E=>(l.size?l.has(E):i(E))&&!n.failed.has(E)))}let m=null;
function f(O,_){O.forEach(({route:C,r:N})=>C.parts.forEach(R=>{let P=e.comparison&&N<e.comparison.paired?se(R.leg):null,u=L.LineUtil.simplify(R.leg.latlngs.map(
(x,A)=>{let D=t.project(x,_);return P&&(D.km=fo(R,P[A])),D}),.8);R.plain=R.backwards?u.reverse():u}));let E=t.getPixelBounds(),T=E.getSize().multiplyBy(.7),$=L.
bounds(E.getTopLeft().subtract(T),E.getBottomRight().add(T));m=$,O.forEach(({route:C,r:N})=>{let R=C.dots=C.parts.flatMap(P=>la(P.plain,6,$).map(u=>({x:u.x,y:u.
y,km:Ce(u),r:N,part:P,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[N],close:[],count:0})));R.forEach((P,u)=>{let x=R[Math.max(u-1,0)],A=R[Math.min(u+1,R.length-1)],D=Math.
hypot(A.x-x.x,A.y-x.y)||1;P.dx=(A.x-x.x)/D,P.dy=(A.y-x.y)/D})})}function b(O,_){let E=ia+2,T=new Map,$=(P,u)=>Math.floor(P/E)*67108864+Math.floor(u/E),C=P=>_?!n.
failed.has(P):i(P),N=O.filter(({r:P})=>C(P));N.forEach(({route:P})=>P.dots.forEach(u=>{let x=$(u.x,u.y),A=T.get(x);A?A.push(u):T.set(x,[u])}));let R=O.reduce((P,{
route:u})=>P+u.dots.length,0)<=ca;N.forEach(({route:P,r:u})=>P.dots.forEach(x=>{let A=new Map([[u,x]]);for(let j=0;R&&j<9;j++){let H=x.x+(Math.floor(j/3)-1)*E,X=x.
y+(j%3-1)*E;for(let U of T.get($(H,X))||[]){if(U.r===u)continue;let lt=Math.hypot(U.x-x.x,U.y-x.y),ft=A.get(U.r);lt>E||Math.abs(U.dx*x.dx+U.dy*x.dy)<.8||(!ft||lt<
Math.hypot(ft.x-x.x,ft.y-x.y))&&A.set(U.r,U)}}let D=r(x.part.leg).filter(C),Z=[...new Set([...A.keys(),...D])].sort((j,H)=>j-H);if(Z.length<2)return;let J=[...A.
values()],V=A.get(Z[0])||x;_&&Object.assign(x,{users:Z,close:J});let Q=_?Z.filter(j=>l.has(j)):Z,nt=D.includes(Z[0])&&!A.has(Z[0])?M(Z[0],x.part):1,K=Math.min(ra,
Math.max(3.6,24/Q.length),80/Q.length)*nt,rt=Q.includes(u)?(Q.indexOf(u)-(Q.length-1)/2)*K:0,st=J.reduce((j,H)=>[j[0]+H.x/J.length,j[1]+H.y/J.length],[0,0]);x.mx=
st[0]-x.x-V.dy*rt,x.my=st[1]-x.y+V.dx*rt})),_&&kn(N.map(({route:P})=>P.dots))}n.choose=(O,_)=>{let E=[...l].join();c.set(O,_),l=new Set([...c.values()].flat().sort(
(T,$)=>T-$)),E!==[...l].join()&&(t.getZoom()<It?n.redraw():h(t.getZoom()))};let k=-1;function y(O){let _=t.getZoom(),E=k===O||l.has(O);s[O].parts.forEach(T=>{let $=(E?
[T.points]:T.apart).map(C=>L.LineUtil.simplify(C,.4).map(N=>t.unproject(N,_)));o(T).forEach(C=>C.setLatLngs($))})}let w=Sn({map:t,routes:s},n);function S(O){let _=s.
map((E,T)=>({route:E,r:T})).filter(({route:E})=>E.shown);f(_,O),b(_,O<It),_.forEach(({route:E,r:T})=>{fa(E.dots),E.parts.forEach($=>{$.dots=[]}),E.dots.forEach(
$=>$.part.dots.push($)),E.parts.forEach(($,C)=>{let N=E.parts[C+1],R=N?[...$.dots,N.dots[0]]:$.dots;$.points=R.map(P=>L.point(P.x+P.ox,P.y+P.oy)),$.apart=[[]],R.
forEach((P,u)=>{let x=$.apart[$.apart.length-1];!P.count||u&&!R[u-1].count?x.push($.points[u]):x.length&&$.apart.push([])}),$.apart=$.apart.filter(P=>P.length>1)}),
y(T)}),w.draw(O),v.forEach(E=>E(O))}let v=[];n.onLines=O=>{v.push(O)};function M(O,_){let E=s[O].parts.find(T=>T.number===_.number);return E&&E.backwards!==_.backwards?
-1:1}n.routeNear=(O,_=10)=>{let E=t.project(O,t.getZoom()),T=null,$=_;return s.forEach((C,N)=>{C.shown&&C.parts.forEach(R=>{for(let P=1;P<R.points.length;P++){let u=L.
LineUtil.pointToSegmentDistance(E,R.points[P-1],R.points[P]);u<$&&($=u,T={r:N,part:R})}})}),T},n.addInk((O,_)=>{let E=L.bounds(_,_.add(t.getSize())),T=$=>ua($,6,
E).map(C=>C.map(N=>N.subtract(_)));return s.flatMap(($,C)=>$.shown?$.parts.flatMap(N=>(N.complete=T(N.points),N.seen=l.has(C)?N.complete:N.apart.flatMap(T),N.seen.
flat())):[])});let z=[.5,.4,.6,.3,.7,.2,.8,.1,.9];n.onLayout(({zoom:O,origin:_,size:E,free:T,take:$})=>{s.forEach(C=>{if(C.label.remove(),!C.shown)return;let N=C.
parts.flatMap(u=>u.seen.map(x=>({piece:x,users:x.length?r(u.leg).length:0})));N.sort((u,x)=>u.users-x.users||x.piece.length-u.piece.length);let P=N.flatMap(({piece:u})=>z.
map(x=>u[Math.floor(x*u.length)])).find(({x:u,y:x})=>u>14&&x>14&&u<E.x-14&&x<E.y-14&&T(u-11,x-11,22,22));P&&($(P.x-11,P.y-11,22,22),C.label.setLatLng(t.unproject(
P.add(_),O)).addTo(t))})});let B=lo({map:t,routes:s,usersOf:r},n);n.highlight=O=>{if(O===k)return;let _=k;k=O,t.getZoom()<It&&[_,O].forEach(E=>{s[E]?.shown&&y(E)}),
document.documentElement.classList.toggle("has-hot",O>=0),document.querySelectorAll(".hot").forEach(E=>E.classList.remove("hot")),B(O),O>=0&&document.querySelectorAll(
`.route-${O}`).forEach(E=>E.classList.add("hot"))};let F=O=>{if(O instanceof SVGPathElement)return-2;let _=O instanceof Element&&O.closest("[class*=route-], [da\
ta-route]");if(!_)return-1;let E=/(?:^| )route-(\d+)(?: |$)/.exec(_.getAttribute("class")||"");return Number(E?E[1]:_.getAttribute("data-route")||-1)};["mouseov\
er","focusin"].forEach(O=>document.addEventListener(O,_=>{let E=F(_.target);E>-2&&n.highlight(E)})),document.addEventListener("focusout",()=>n.highlight(-1)),n.
kpAt=({part:O},_)=>{let{leg:E}=O,T=se(E),$=t.project(_,t.getZoom()),C=E.latlngs.map(P=>t.project(P,t.getZoom())),N=1/0,R=0;for(let P=1;P<C.length;P++){let[u,x]=[
C[P-1],C[P]],A=x.subtract(u),D=A.x**2+A.y**2,Z=$.subtract(u),J=D?Math.min(Math.max((Z.x*A.x+Z.y*A.y)/D,0),1):0,V=$.distanceTo(u.add(A.multiplyBy(J)));V<N&&(N=V,
R=T[P-1]+J*(T[P]-T[P-1]))}return fo(O,R)},n.openRoute=(O,_)=>{let E=n.open("route",O.r,_,O.part.number),{leg:T}=O.part,$=T.accuracy_m===null?NaN:T.accuracy_m/1e3,
C=Ye(n.kpAt(O,_),T.accuracy_m),N=Number.isNaN($)?"accuracy not known":`± ${$} km`,R=p("p","kp",p("b","",`KP ${C} km`),` along the route from its start, ${N}. ${n.
hereLines(_).join(". ")}.`);return $t(E,"h2").after(R),E};let Y=O=>document.querySelector(`[data-route="${O}"]`);function et(O,_){let E=O.wanted&&!O.away,T=Y(_);
if(T){let $=T.querySelector("input");$&&($.checked=O.wanted),T.classList.toggle("off",!E),$t(T,".when").textContent=O.away?` (not in ${n.year})`:""}O.shown!==E&&
(O.shown=E,E?O.group.addTo(t):O.group.remove())}n.routes=s,n.legs=a,s.forEach((O,_)=>{O.group.addTo(t);let E=Y(_),T=E&&$t(E,".go"),$=T?.textContent??`Route ${_+
1}`,C=n.addLayer({key:`route-${_}`,title:$,parent:"routes",show:P=>{O.wanted=P,et(O,_)},mark:()=>p("span",`number route-${_}`,String(_+1))}),N=()=>{n.open("rout\
e",_,null),n.visit(()=>n.frame(O.bounds))};n.addSearch({names:[$,T?.title],kind:`route ${_+1}`,open:N});let R=E&&E.querySelector("input");R&&R.addEventListener(
"change",()=>C.set(R.checked)),T&&T.addEventListener("click",N)}),n.onYear(O=>s.forEach((_,E)=>{_.away=O!==null&&(_.since!==null&&O<_.since||_.until!==null&&O>_.
until),et(_,E)}),s.flatMap(O=>[O.since,O.until])),n.onDraw(S),t.on("moveend",()=>{let O=t.getPixelBounds();m&&!m.contains(O)&&S(t.getZoom())}),n.onDraw(h)}var da=10,pa=10,ha=240,Ke=.005;function ma(t){return t.map(e=>{let n=0,a=0,o=[];for(let s=0;s<e.length;s+=2)n+=e[s],a+=e[s+1],o.push([n/da,a]);return o})}function ho(t,{
data:e,features:n},a){let{routes:o,legs:s,systems:r,relief:i}=e.along,{parts:c}=a.routes[t],{stretches:l,spans:d}=o[t],h=[],m=[];c.forEach(({number:b,leg:k,backwards:y,
from_km:w})=>{let{depths:S,crosses:v}=s[b]||{depths:[],crosses:[]},M=z=>w+(y?k.km-z:z);ma(S).forEach(z=>{let B=z.map(([F,Y])=>[M(F),Y,Y]);h.push(y?B.reverse():B)}),
v.forEach(([z,B])=>m.push([M(z),r[B]]))});let f=c[c.length-1];return{key:`route-${t}`,look:`route-${t}`,name:n.routes[t].name,km:f.from_km+f.leg.km,parts:c,stretches:l,
spans:d,depths:h,crosses:m.sort((b,k)=>b[0]-k[0]),source:i?[`Depth: ${i[0]}, read between cells of ${i[1]} arc minutes (about ${i[2]} km)`]:[]}}function ga({facts:t}){
let e=/\d[\d.,]*/.exec(String(t.accuracy??""));return e?1e3*Number(e[0].replace(",","")):null}function mo(t,{features:e},n){let a=e.segments[t],o=e.systems[a.system],
s={latlngs:a.line,medium:"sea",km:0,accuracy_m:ga(a)},r=se(s);s.km=r[r.length-1]/1e3;let i={leg:s,number:t,backwards:!1,from_km:0,system:o.name},[c,l]=["from","\
to"].map(b=>[a.facts[b]??""].flat().map(y=>typeof y=="number"?e.places[y]?.name??"":y).join("")),d={key:`segment-${t}`,look:"",name:a.name,km:s.km,parts:[i],spans:[],
crosses:[],depths:[],source:[],stretches:[{to:s.km,medium:"sea",name:o.name,ends:[c,l],status:"",stops:[],look:a.confidence==="schematic"?"schematic":"laid"}]},
h=[],m=0,f=Math.min(ha,Math.max(1,Math.ceil(s.km/pa)));for(let b=0;b<=f;b++){let k=s.km*b/f,y=n.depthAt(Ae(d,k));y?(m=Math.max(m,y.cell_km),h.length||d.depths.push(
h),h.push([k,y.low_m,y.high_m])):h=[]}return d.source=m?[`Depth: ETOPO1 as this page has it, in steps, cells of about ${m} km`]:[],d}var Je=({parts:t},e)=>t.find(
({from_km:n,leg:a})=>e<=n+a.km+Ke)||t[t.length-1];function Ae(t,e){let{leg:n,backwards:a,from_km:o}=Je(t,e),s=se(n),{latlngs:r}=n,i=s[s.length-1],c=n.km?Math.min(
Math.max((e-o)/n.km,0),1):0,l=i*(a?1-c:c),d=Math.max(1,s.findIndex(k=>k>=l)),h=s[d]-s[d-1],m=h?(l-s[d-1])/h:0,f=r[d-1],b=r[d];return L.latLng(f.lat+m*(b.lat-f.lat),
f.lng+m*(b.lng-f.lng))}function Xe({depths:t},e){for(let n of t){if(e<n[0][0]-Ke||e>n[n.length-1][0]+Ke)continue;let a=Math.min(Math.max(1,n.findIndex(([c])=>c>=
e)),n.length-1);if(!a)return[n[0][1],n[0][2]];let[o,s]=[n[a-1],n[a]],r=s[0]-o[0],i=r?Math.min(Math.max((e-o[0])/r,0),1):0;return[o[1]+i*(s[1]-o[1]),o[2]+i*(s[2]-
o[2])]}return null}function go({depths:t}){let e=null;return t.forEach(n=>n.forEach(([a,o,s])=>{o===s&&(!e||o>e[1])&&(e=[a,o])})),e}function yo({parts:t,depths:e}){
let n=t.reduce((a,{leg:o})=>a+(o.medium==="sea"?o.km:0),0);return e.reduce((a,o)=>a+o[o.length-1][0]-o[0][0],0)<n-1}function wo({spans:t,crosses:e},n,a){return{
spans:t.filter(([,o,s])=>n>=o-(s>o?0:a)&&n<=s+(s>o?0:a)),crosses:e.filter(([o])=>Math.abs(o-n)<=a)}}function bo({unit:t,rows:e,note:n}){let a="Cost by component",o=Math.max(...e.map(({ends:l})=>Math.max(...l.filter(d=>d!==null))),0),s=(l,d)=>{let h=p("th","",l);
return h.scope=d,h},r=e.map(({name:l,texts:d,ends:[h,m,f],whole:b})=>{let k=p("i","bar"),y=[h??m,m,f??m];["low","value","high"].forEach((v,M)=>k.style.setProperty(
`--${v}`,`${o?100*(y[M]??0)/o:0}%`));let w=p("td","",k),S=p("tr","bars",w);return w.colSpan=4,ot(S,{"aria-hidden":!0}),[p("tr",b?"whole":"",s(l,"row"),...d.map(
(v,M)=>p("td",v?"":"none",M===1?p("b","",v):v||"–"))),S]}),i=p("table","costs",p("caption","",p("b","",a),...t?[" · ",p("span","",t)]:[]),p("thead","",p("tr",
"",p("td",""),...["low","likely","high"].map(l=>s(l,"col")))),p("tbody","",...r.flat())),c=p("section","cost",...e.length?[i]:[p("h3","",a)],p("p","small",n));return c.
tabIndex=0,ot(c,{"aria-label":a}),c}var _t=52,ya=16,wa=14,zt=46,ba=63,Qe=69,qt=14,Lo=20,La=56,va="11px system-ui, sans-serif",he=t=>Math.round(t).toLocaleString("en"),vo=Bt(p("canvas"));function Oe(t){
return vo.font=va,vo.measureText(t).width}function pe(t,e){if(Oe(t)<=e)return t;let n=[...t];for(;n.length&&Oe(`${n.join("")}…`)>e;)n.pop();return n.length>2?
`${n.join("").trimEnd()}…`:""}function xo(t){let e=10**Math.floor(Math.log10(t)),n=t/e;return e*(n>5?10:n>2?5:n>1?2:1)}function Mo(t,e,n){let a=Math.max(n.width-
_t-ya,40),o=e.to-e.from,s=S=>_t+(S-e.from)/o*a,r=S=>Math.min(Math.max(e.from+(S-_t)/a*o,e.from),e.to),i=xa(t),c=Qe+qt*i.count+(i.count?7:0),l=Math.max(n.height,
c+La+Lo),d=l-Lo,h=ct("svg",{width:n.width,height:l,class:`diagram ${t.look}`.trim(),"aria-hidden":"true"}),m=`clip-${t.key}`,f=ct("clipPath",{id:m});f.append(ct(
"rect",{x:_t,y:0,width:a,height:l}));let b=ct("pattern",{id:`hatch-${t.key}`,width:6,height:6,patternUnits:"userSpaceOnUse",patternTransform:"rotate(45)"});b.append(
ct("path",{d:"M0 0V6",class:"hatch"}));let k=ct("defs",{});k.append(f,b);let y=ct("g",{"clip-path":`url(#${m})`});h.append(k,y),Ma(t,{x:s,top:c,foot:d,svg:h,inside:y,
range:e,inner:a}),Ea(t,s,y,[_t,_t+a]),ka(i,s,y,e),$a(t,s,{svg:h,range:e,width:n.width}),Ca(e,s,{svg:h,foot:d,inner:a});let w=ct("g",{class:"cursor"});return w.append(
ct("path",{d:`M0 ${zt-12}V${d}`}),ct("circle",{cy:zt,r:5}),ct("circle",{r:3.5,class:"at-depth"})),h.append(w),{svg:h,x:s,kpAt:r,cursor:w,yOf:Eo(t,c,d).y}}function xa({
spans:t}){let e=[],n=t.filter(([s,r,i])=>(s==="waters"||s==="country")&&i>r),a=n.sort((s,r)=>s[1]-r[1]).map(([,s,r])=>{let i=e.findIndex(l=>l<=s+.1),c=i<0?e.length:
i;return e[c]=r,c}),o=t.filter(([s])=>s==="risk"||s==="strait");return{named:n,at:a,risks:o,risk:e.length,count:e.length+(o.length?1:0)}}function Eo({depths:t},e,n){
let a=t.reduce((r,i)=>i.reduce((c,[,,l])=>Math.max(c,l),r),0),o=xo(Math.max(a,20)/3),s=o*Math.ceil(Math.max(a,20)*1.02/o);return{floor:s,step:o,y:r=>e+r/s*(n-e)}}
function Ma(t,{x:e,top:n,foot:a,svg:o,inside:s,range:r,inner:i}){let{y:c,floor:l,step:d}=Eo(t,n,a),h=f=>Math.round(f*10)/10;for(let f=0;t.depths.length&&f<=l;f+=
d)s.append(ct("path",{d:`M${_t} ${h(c(f))+.5}H${_t+i}`,class:"grid"})),o.append(ct("text",{x:_t-6,y:h(c(f))+4,class:"end"},he(f)));t.depths.length&&o.append(ct(
"text",{transform:`translate(11 ${(n+a)/2}) rotate(-90)`,class:"middle"},"Depth, m")),t.depths.forEach(f=>{if(f[f.length-1][0]<r.from||f[0][0]>r.to)return;let b=(v,M)=>M.
map(z=>`${h(e(z[0]))} ${h(c(z[v]))}`).join("L"),k=[...f].reverse(),[y,w]=[f[0],f[f.length-1]].map(([v])=>h(e(v))),S=f.some(([,v,M])=>M>v);s.append(ct("path",{d:`\
M${y} ${c(0)}L${b(1,f)}L${w} ${c(0)}Z`,class:"water"}),ct("path",{d:`M${y} ${a}L${b(2,f)}L${w} ${a}Z`,class:"rock"}),ct("path",S?{d:`M${b(1,f)}L${b(2,k)}Z`,class:"\
steps"}:{d:`M${b(1,f)}`,class:"seabed"}))});let m=0;t.stretches.forEach(({to:f,medium:b})=>{if(b==="land"&&f>r.from&&m<r.to){let k=e(Math.max(m,r.from)),y=e(Math.
min(f,r.to))-k;s.append(ct("rect",{x:k,y:n,width:y,height:a-n,class:"land-part"}),ct("rect",{x:k,y:n,width:y,height:a-n,fill:`url(#hatch-${t.key})`})),y>Oe("on \
land")+8&&s.append(ct("text",{x:k+y/2,y:(n+a)/2+4,class:"middle haloed"},"on land"))}m=f})}function Ea(t,e,n,a){let o=0;t.crosses.forEach(([s])=>n.append(ct("pa\
th",{d:`M${e(s)} ${zt-8}V${zt+8}`,class:"crosses"}))),t.stretches.forEach(({to:s,medium:r,name:i,status:c,look:l})=>{let d=e(o),h=e(s),m=` ${l}`;r==="land"?n.append(
ct("rect",{x:d,y:zt-5,width:h-d,height:10,class:`on-land${m}`})):n.append(ct("path",{d:`M${d} ${zt}H${h}`,class:`at-sea${m}`}));let f=[Math.max(d,a[0]),Math.min(
h,a[1])],b=pe([i,c&&`(${c})`].filter(Boolean).join(" "),f[1]-f[0]-8);b&&n.append(ct("text",{x:(f[0]+f[1])/2,y:ba,class:"middle system-name"},b)),o=s}),t.stretches.
forEach(({stops:s})=>s.forEach(([r])=>n.append(ct("path",{d:`M${e(r)} ${zt-4}l4 4l-4 4l-4 -4Z`,class:"stop"}))))}function ka({named:t,at:e,risks:n,risk:a},o,s,r){
t.forEach(([d,h,m,f],b)=>{if(m<r.from||h>r.to)return;let k=o(Math.max(h,r.from)),y=o(Math.min(m,r.to))-k,w=Qe+qt*e[b];s.append(ct("rect",{x:k,y:w,width:Math.max(
y-1,1),height:qt-2,rx:2,class:d}));let S=pe(f,y-8);S&&s.append(ct("text",{x:k+y/2,y:w+qt-5,class:"middle"},S))});let i=Qe+qt*a;n.filter(([,d,h])=>h>d).forEach(([
,d,h,m])=>{if(h<r.from||d>r.to)return;let f=o(Math.max(d,r.from)),b=o(Math.min(h,r.to))-f;s.append(ct("rect",{x:f,y:i+2,width:Math.max(b-1,2),height:qt-4,rx:2,class:"\
risk"}));let y=n.every(w=>w[3]===m||w[2]<=d||w[1]>=h)&&pe(m,b-8);y&&s.append(ct("text",{x:f+b/2,y:i+qt-5,class:"middle"},y))});let c=n.filter(([,d,h])=>h===d&&d>=
r.from&&d<=r.to).sort((d,h)=>d[1]-h[1]),l=n.filter(([,d,h])=>h>d).map(([,d])=>d);c.forEach(([d,h,,m],f)=>{s.append(ct("path",{d:`M${o(h)-4} ${i+3}h8l-4 8Z`,class:d===
"strait"?"narrow":"risk-at"}));let b=[c[f+1]?.[1]??r.to,...l.filter(y=>y>h)],k=pe(m,o(Math.min(...b))-o(h)-16);k&&s.append(ct("text",{x:o(h)+7,y:i+qt-4,class:"h\
aloed"},k))})}function Sa(t,e,n){let a=[[],[]];n.forEach(({at:o,name:s,isEnd:r})=>{let i=pe(s,r?170:120),c=Oe(i)*(r?1.1:1)+8;if(!i)return;let l=Math.min(Math.max(
o-c/2,2),e-c-2),d=a.findIndex(m=>m.every(([f,b])=>l+c<=f||l>=b));if(d<0)return;a[d].push([l,l+c]);let h=zt-18-wa*d;t.append(ct("path",{d:`M${o} ${zt-5}V${h+3}`,
class:"leader"}),ct("text",{x:l+c/2,y:h,class:`middle${r?" end-name":""} haloed`},i))})}function $a({stretches:t},e,{svg:n,range:a,width:o}){let s=t[t.length-1],
r=(d,h,m=!1)=>({km:d,name:h,isEnd:m}),i=[r(0,t[0].ends[0],!0),r(s.to,s.ends[1],!0),...t.slice(0,-1).map(({to:d,ends:[,h]})=>r(d,h))],c=t.flatMap(d=>d.stops.map(
([h,m])=>r(h,m))),l=({km:d})=>d>=a.from-.05&&d<=a.to+.05;Sa(n,o,[...i,...c].filter(l).map(({km:d,...h})=>({at:e(d),...h}))),i.filter(l).forEach(({km:d})=>n.append(
ct("circle",{cx:e(d),cy:zt,r:4,class:"place"})))}function Ca(t,e,{svg:n,foot:a,inner:o}){let s=xo((t.to-t.from)/Math.max(2,Math.floor(o/110)));n.append(ct("path",
{d:`M${_t} ${a+.5}H${_t+o}`,class:"axis"}));for(let r=Math.max(0,Math.ceil(t.from/s-1e-9)),i=r*s;i<=t.to+1e-9;i=++r*s)n.append(ct("path",{d:`M${e(i)} ${a}v4`,class:"\
axis"}),ct("text",{x:e(i),y:a+15,class:"middle"},i.toLocaleString("en",{maximumFractionDigits:2})));n.append(ct("text",{x:_t-14,y:a+15,class:"end"},"KP, km"))}var Aa=5,Oa=30,Na=620,Ta=840,ko=t=>p("bdi","",t);function _a(t,{widen:e,close:n}){let a=p("h2",""),o=p("select",""),s=p("p","profile-at"),r=p("div","profile-cha\
rt"),i=p("p","profile-notes");ot(o,{"aria-label":"Along"}),r.tabIndex=0,ot(r,{role:"slider","aria-label":"KP along the route","aria-valuemin":0,"aria-valuenow":0});
let c=p("div","profile-buttons",Zt("","−","Show more of the route",()=>e(2)),Zt("","+","Show less of the route, round the mark",()=>e(.5)),Zt("","×","Close t\
he profile",n)),l=p("div","profile-body",r,...t?[bo(t)]:[]);return{title:a,list:o,at:s,chart:r,notes:i,body:l,head:p("header","",a,o,c)}}function Pa(t,e,n,a){let{
leg:o,system:s}=Je(t,e),r=Xe(t,e),{spans:i,crosses:c}=wo(t,e,n),l=f=>he(f<100?f:Math.round(f/10)*10),d=o.medium==="land"?"on land":r?r[0]===r[1]?`depth about ${l(
r[0])} m`:`depth ${l(r[0])} to ${l(r[1])} m`:"depth not known",h=[...new Set([s,...i.map(([,,,f])=>f)].filter(Boolean))],m=[...new Set(c.map(([,f])=>f))];return[
p("b","",`KP ${Ye(e,o.accuracy_m)} km`),p("span","",a),p("span","",d),...h.map(ko),...m.length?[p("span","",p("span","","crosses")," ",...m.flatMap((f,b)=>[b?",\
 ":"",ko(f)]))]:[]]}function So(t,e){let{map:n,data:a,features:o}=t,s=a.along?.routes.length??0,r=!a.routes.length;if(!s&&!(r&&o.segments.length))return;let i=p(
"section","profile");Object.assign(i,{id:"profile",hidden:!0}),ot(i,{"aria-label":"Line diagram and depth profile"}),pt("panel").parentElement?.after(i);let c=new Map,
l=null,d=null,h=null,m=r?"":"route-0",f=!1,b=!1,k=0,y=0,w={from:0,to:1},S=P,v,M=null,z=L.circleMarker([0,0],{pane:"measure",className:"at-kp",radius:7,interactive:!1});
function B(j){let[H,X]=j.split("-"),U=c.get(j)||(H==="route"?ho(Number(X),t,e):mo(Number(X),t,e));return c.set(j,U),U}function F(j){if(!r)return a.routes.slice(
0,s).map((X,U)=>[`route-${U}`,`${U+1} · ${e.layers.find(lt=>lt.key===`route-${U}`)?.title}`]);let H=o.segments[Number(j.split("-")[1])]?.system;return o.segments.
flatMap(({system:X,name:U},lt)=>X===H?[[`segment-${lt}`,U]]:[])}function Y(){if(l)return l;let j=l=_a(a.cost,{widen:A,close:E});return i.append(j.head,j.at,j.body,
j.notes),j.list.addEventListener("change",()=>C(j.list.value)),D(j.chart),new ResizeObserver(()=>{et(R)}).observe(j.chart),j}function et(j){j===R&&(S=j),y||=requestAnimationFrame(
()=>{let H=S;[y,S]=[0,P],i.hidden||H()})}function O(){i.hidden&&(Mt()&&(e.closeCard(),e.expand(!1)),i.hidden=!1,document.body.classList.add("profiled"),e.resized(),
e.profile.changed(!0),T())}function _(){if(i.hidden)return;let j=i.contains(document.activeElement);i.hidden=!0,b=!1,document.body.classList.remove("profiled"),
z.remove(),e.resized(),e.profile.changed(!1),j&&M?.isConnected&&M.focus({preventScroll:!0})}function E(){f=!0,_()}function T(){let{title:j,list:H,at:X}=Y();if(h?.
key!==m&&([k,d]=[0,null]),H.hidden=j.hidden=!1,!m){j.textContent="Pick a cable system, on the map or in the list",H.hidden=!0,X.replaceChildren();return}j.textContent=
"Along";let U=F(m);H.replaceChildren(...U.map(([lt,ft])=>{let gt=p("option","",ft);return gt.value=lt,gt.dir="auto",gt})),H.value=m,clearTimeout(v),v=setTimeout(
$,30)}function $(){i.hidden||(h=B(m),w={from:0,to:h.km},Y().notes.replaceChildren(...N(h)),et(R))}function C(j){j===m&&h?.key===j&&d||(m=j,i.hidden||T())}function N(j){
let{source:H,crosses:X,spans:U,stretches:lt}=j,ft=go(j),gt=(vt,xt)=>p("span","key-of",p("i",vt)," ",p("span","",xt)),Nt=vt=>U.some(([xt])=>xt===vt);return[...X.
length?[gt("k-crosses","the drawn line of another cable crosses")]:[],...lt.some(({stops:vt})=>vt.length)?[gt("k-stop","landing or branching unit")]:[],...Nt("s\
trait")?[gt("k-narrow","strait, where it is narrowest")]:[],...Nt("risk")?[gt("k-risk","shared-risk zone: the whole leg, or one place")]:[],...yo(j)?[p("span","",
"left open: the grid has no sea there")]:[],...ft?[p("span","",`deepest ${he(ft[1])} m, at KP ${he(ft[0])} km`)]:[],...H.map(vt=>p("span","",vt)),p("span","","m\
odelled, not surveyed; heights on land are not in the tables")].flatMap((vt,xt)=>xt?[" · ",vt]:[vt])}function R(){let{chart:j}=Y();!h||i.hidden||!j.clientWidth||
(d=Mo(h,w,{width:j.clientWidth,height:j.clientHeight}),j.replaceChildren(d.svg),ot(j,{"aria-valuemax":Math.round(h.km)}),P())}function P(){let{at:j,chart:H}=Y();
if(!h||!d)return;let X=d.x(k),U=Xe(h,k),lt=Ae(h,k);d.cursor.setAttribute("transform",`translate(${X} 0)`),d.cursor.toggleAttribute("hidden",k<w.from||k>w.to),d.
cursor.querySelector(".at-depth")?.setAttribute("cy",String(U?d.yOf((U[0]+U[1])/2):-99));let ft=Math.max(1,(w.to-w.from)/H.clientWidth*4),gt=Pa(h,k,ft,e.hereLines(
lt)[0]);j.replaceChildren(...gt.flatMap((Nt,vt)=>vt?[" · ",Nt]:[Nt])),ot(H,{"aria-valuenow":Math.round(k)}),queueMicrotask(()=>ot(H,{"aria-valuetext":j.textContent||
""})),z.setLatLng(u(lt)).addTo(n).getElement()?.setAttribute("class",`at-kp ${h.look}`)}function u(j){let H=n.getZoom(),X=n.project(j,H),[U,lt]=(h?.key||"").split(
"-"),ft=X,gt=Oa;return U==="route"&&e.routes[Number(lt)].parts.forEach(({points:Nt})=>Nt.forEach((vt,xt)=>{let Ht=xt+1<Nt.length?L.LineUtil.closestPointOnSegment(
X,vt,Nt[xt+1]):vt,Rt=Ht.distanceTo(X);Rt<gt&&([ft,gt]=[Ht,Rt])})),n.unproject(ft,H)}function x(j){if(!h)return;k=Math.min(Math.max(j,0),h.km);let H=w.to-w.from;
if(k<w.from||k>w.to){let X=Math.min(Math.max(k-H/2,0),h.km-H);w={from:X,to:X+H},et(R)}else et(P)}function A(j){if(!h)return;let H=Math.min(h.km,Math.max(j*(w.to-
w.from),Math.min(Aa,h.km))),X=Math.min(Math.max(k-H/2,0),h.km-H);w={from:X,to:X+H},et(R)}function D(j){let H=X=>{d&&x(d.kpAt(X.clientX-j.getBoundingClientRect().
left))};j.addEventListener("pointermove",H),j.addEventListener("pointerdown",H),j.addEventListener("dblclick",Z),j.addEventListener("keydown",X=>{if(X.altKey||X.
ctrlKey||X.metaKey)return;let U=(w.to-w.from)/(X.shiftKey?20:200),lt={ArrowRight:()=>x(k+U),ArrowLeft:()=>x(k-U),ArrowUp:()=>x(k+U),ArrowDown:()=>x(k-U),PageUp:()=>x(
k+20*U),PageDown:()=>x(k-20*U),Home:()=>x(0),End:()=>x(h?.km??0),"+":()=>A(.5),"=":()=>A(.5),"-":()=>A(2),Enter:Z};lt[X.key]&&(lt[X.key](),X.preventDefault(),X.
stopPropagation())})}function Z(){let j=h&&Ae(h,k);j&&e.visit(()=>n.panTo(j,{animate:!1}))}["pointerdown","focusin"].forEach(j=>i.addEventListener(j,()=>{b=!0})),
i.addEventListener("keydown",j=>{j.key==="Escape"&&(j.preventDefault(),E())});function J(j,H,X){if(i.hidden||!h||!d)return;let U=h.parts.find(({number:lt,from_km:ft})=>lt===
H.number&&(h?.key!==j||!("from_km"in H)||H.from_km===ft));U&&j.startsWith("route")===h.key.startsWith("route")&&x(e.kpAt({part:U},X))}e.pointed=({r:j,part:H},X)=>J(
`route-${j}`,H,X),e.pointedSegment=(j,H)=>{h?.key===`segment-${j}`&&J(h.key,h.parts[0],H)},e.profile={toggle(){if(!i.hidden){E();return}M=document.activeElement,
O(),b=!0,M?.matches(":focus-visible")&&Y().chart.focus({preventScroll:!0});let[j,H]=m.split("-");Mt()&&j==="route"&&e.visit(()=>e.frame(e.routes[Number(H)].bounds))},
pick:j=>{j<s&&C(`route-${j}`)},changed:()=>{},there:!0};let V=()=>!Mt()&&window.innerHeight>=(a.comparison?Ta:Na);function Q(j){C(j),!f&&V()&&O()}let{open:nt,openRoute:K,
closeCard:rt}=e;e.closeCard=()=>{let j=rt();return j&&!b&&_(),j},e.open=(j,H,X,U=null)=>{let lt=nt(j,H,X,U);if(j==="route"&&H<s&&Q(`route-${H}`),r&&j==="segment"&&
Q(`segment-${H}`),r&&j==="system"){let ft=U??st(H);ft>=0&&Q(`segment-${ft}`)}return lt},e.openRoute=(j,H)=>{let U=Mt()&&!i.hidden?i:K(j,H);return j.r<s&&C(`rout\
e-${j.r}`),requestAnimationFrame(()=>requestAnimationFrame(()=>e.pointed(j,H))),U};function st(j){let H=-1,X=0;return o.segments.forEach((U,lt)=>{if(U.system!==
j)return;let ft=L.latLngBounds(U.line),gt=ft.getSouthWest().distanceTo(ft.getNorthEast());gt>X&&([H,X]=[lt,gt])}),H}e.onLines(()=>et(P)),n.on("zoomend",()=>et(P)),
a.cost&&requestAnimationFrame(()=>{V()&&(O(),n.invalidateSize({pan:!1,animate:!1}),location.hash||e.frame(a.bounds))})}function $o(t,e,n,a){let o=t.getContainer(),s=pt("panel-toggle"),r=pt("card"),i=L.control.scale({imperial:!1,maxWidth:140,updateWhenIdle:!0}).addTo(t),c=L.control.
zoom().addTo(t),l=()=>document.body.classList.contains("comparing"),d=!0,h=0;function m(){let $=!r.hidden,C=d&&!$;ot(s,{"aria-expanded":C}),pt("panel-body").hidden=
!C,e.classList.toggle("closed",!C&&!$),e.classList.toggle("carded",$),o.parentElement?.parentElement?.classList.toggle("covered",C||$),cancelAnimationFrame(h),h=
requestAnimationFrame(a)}function f($){d=$,$&&_.close(),m()}s.addEventListener("click",()=>f(s.getAttribute("aria-expanded")!=="true"));function b(){let{width:$,
height:C}=e.getBoundingClientRect(),N=e.classList.contains("closed"),R=t.attributionControl.getContainer()?.offsetHeight??0;if(!Mt())return e.getBoundingClientRect().
left>=o.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,R+24]}:N?{paddingTopLeft:[76,C+34],paddingBottomRight:[60,R+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[$+60,50]};let P=o.getBoundingClientRect(),u=N?null:e.getBoundingClientRect(),x=u&&u.top<P.top+40,A=u&&!x?Math.max(P.bottom-u.top,0)+14:
R+62,D=x?Math.max(P.right-u.left,0)+20:30,Z=o.clientHeight<330;return{paddingTopLeft:[30,Z||!N?20:C+26],paddingBottomRight:[Math.min(D,P.width/2),Math.min(Z?56:
A,P.height*.6)]}}function k($){t.fitBounds($,{...b(),animate:!1})}let y=null,w=()=>({at:t.getCenter(),size:t.getSize(),corner:t.containerPointToLatLng([0,0]),zoom:t.
getZoom()}),S=()=>{let $=w();return y!==null&&$.zoom===y.to.zoom&&t.project($.corner).distanceTo(t.project(y.to.corner))<2},v=[],M=!1,z=!1;function B(){z||(z=!0,
requestAnimationFrame(()=>setTimeout(()=>{let $=v,C=w(),N=M,R=!1;[v,M,z]=[[],!1,!1],t.fire("visit").once("moveend",()=>{R=!0}),N&&(Object.assign(mt(t),{_sizeChanged:!0,
_lastCenter:null}),t.fire("resize")),$.forEach(P=>P(C)),R||t.fire("move").fire("moveend")})))}function F($){cancelAnimationFrame(h),v.push(C=>{let N=S()&&y?y.from:
C;$(),y={from:N,to:w()}}),B()}function Y(){if(!y||!S())return;let{from:$}=y;y=null,cancelAnimationFrame(h),v.push(()=>{let C=t.getSize(),N=C.equals($.size)?$.at:
t.unproject(t.project($.corner,$.zoom).add(C.divideBy(2)),$.zoom);t.setView(N,$.zoom,{animate:!1})}),B()}function et(){M=!0,B()}function O(){let{paddingTopLeft:$,
paddingBottomRight:C}=b();t.options.minZoom=0;let N=t.getBoundsZoom(n.bounds,!1,L.point($[0]+C[0],$[1]+C[1])),R=Math.floor(4*Math.min(t.getBoundsZoom(n.window,!0),
N))/4;t.getZoom()<R&&t.setZoom(R,{animate:!1}),t.setMinZoom(R)}let _=Ba(t,r,m);function E(){i.setPosition("bottomleft"),c.setPosition(Mt()?"bottomright":"bottom\
left"),f(!Mt()&&!l())}let T=t.attributionControl.getContainer();return T?.addEventListener("click",$=>{$.target instanceof Element&&$.target.closest("a")||T.classList.
toggle("open")}),E(),cn(E),k(n.bounds),{expand:f,frame:k,visit:F,back:Y,resized:et,limit:O,card:_.open,closeCard:_.close}}function Ba(t,e,n){let a=$t(e,".card-b\
ody"),o=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),s=null;function r(){if(!s)return!1;let{gone:c,from:l}=s,d=e.contains(document.
activeElement);return s=null,o.remove(),e.hidden=!0,a.replaceChildren(),c(),n(),l&&l.isConnected&&d&&l.focus({preventScroll:!0}),!0}function i(c,l,d=()=>{}){let h=document.
activeElement,m=e.contains(h),f=h===document.body?null:h,b=m&&s?s.from:f,k=m||!!(b&&b.matches(":focus-visible")),y=s;return s=null,y?.gone(),s={gone:d,from:b},a.
replaceChildren(c),a.scrollTop=0,l?o.setLatLng(l).addTo(t):o.remove(),e.hidden=!1,n(),k&&e.focus({preventScroll:!0}),c}return{open:i,close:r}}var tn=[to,po,Pn,In,So,jn],Ia=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["line\
s",420],["hits",430],["along",440],["measure",605],["numbers",610]],en=null,nn=null,on=null;mt(window).$||=t=>{let e=document.createElement("template");return e.
innerHTML=String(t).trim(),[e.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),mt(L.PosAnimation).include({run(t,e){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,e),this.fire("step").fire("end")}}));
function za(t){let{crs:e=L.CRS.EPSG3857}=t.options;e===L.CRS.EPSG3857&&(t.project=(n,a=t.getZoom())=>{let o=L.latLng(n),s=2**a;if(o.ofLat!==o.lat||o.ofLng!==o.lng){
let{x:r,y:i}=e.latLngToPoint(o,0);Object.assign(o,{ofLat:o.lat,ofLng:o.lng,u:r,v:i})}return new L.Point((o.u||0)*s,(o.v||0)*s)})}async function Co(t){no(document.
body);let e=JSON.parse(pt("data").dataset.view||""),n=t.getContainer(),a=pt("panel");Ia.forEach(([h,m])=>{t.createPane(h).style.zIndex=String(m)}),ot(n,{"aria-l\
abel":"Map of the routes; the legend lists them as text"}),za(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noopener n\
oreferrer">Leaflet</a>'),t.attributionControl.addAttribution(pt("credits").innerHTML),ot(n,{role:"application","aria-roledescription":"map"});let o=!1,{layout:s,
...r}=io(t,a),{limit:i,...c}=$o(t,a,e,()=>{o&&s()});e.icon&&(delete mt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(e.icon));let l=Da(t,{...r,
...c,layout:s},()=>o);t.setMaxBounds(e.window),i(),t.on("resize",i),ot(n,{"aria-busy":!0});let d={map:t,box:n,panel:a,...await ja(e,n)};for(let h of tn)await h(
d,l),await Lt();o=!0;for(let h of l.drawing())h(),await Lt();n.removeAttribute("aria-busy"),Ra(t,l),[en,nn,on]=[t,d,l]}function Ra(t,{redraw:e,layout:n,placing:a,
drawing:o}){let s=t.getContainer(),r=!1,i=0;function c([l,...d]){cancelAnimationFrame(i),i=requestAnimationFrame(()=>{i=0,l(),d.length?c(d):s.classList.remove("\
unplaced")})}t.on("zoomanim dragstart visit",()=>{r=!0}),t.on("zoomend",()=>{r?s.classList.add("unplaced"):e()}),t.on("moveend",()=>{r?c(s.classList.contains("u\
nplaced")?o():a()):n(),r=!1}),t.on("viewreset",()=>{i||n()})}async function ja(t,e){try{let n=[];for(let i of["ground","data"])n.push(await Kn(pt(i).textContent||
"",(c,l)=>new L.LatLng(c,l))),await Lt();let[a,o]=n,{features:s,...r}=o;return await Lt(),{data:{...r,...t},ground:a,features:Jn(s)}}catch(n){let a=p("p","unrea\
d","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");throw ot(
a,{role:"alert"}),e.append(a),n}}function Da(t,e,n){let a=[],o=[],s=!1,r=()=>[...a.map(d=>()=>d(t.getZoom())),...e.placing()],i=()=>r().forEach(d=>d());function c(){
!n()||s||(i(),o.forEach(d=>d()),l.state.changed())}let l={...e,redraw:i,drawing:r,year:null,only:null,affected:null,failed:new Set,layers:[],entries:[],years:[],
dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(d,h,m)=>{l.state.entries.set(d,{get:h,set:m})}},depthAt:()=>null,paintNow:()=>{},
routeNear:()=>null,kpAt:()=>NaN,openRoute:(d,h)=>l.open("route",d.r,h),pointed:()=>{},pointedSegment:()=>{},profile:{there:!1,toggle:()=>{},pick:()=>{},changed:()=>{}},
highlight:()=>{},choose:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],systemLines:()=>[],setYear:()=>{},open:(d,h,m)=>l.card(p("div"),m),show:()=>{},
find:()=>[],onDraw:d=>{a.push(d)},onLayers:d=>{o.push(d)},addSearch:d=>{l.entries.push(d)},onYear:(d,h=[])=>{l.years.push(d),h.forEach(m=>l.dates.add(m))},together(d){
let h=s;s=!0,d(),s=h,c()},addLayer({key:d,title:h,group:m,shown:f=!0,parent:b="",count:k=null,show:y=null,mark:w=null}){let S={key:d,title:h,parent:b,count:k,mark:w,
first:f,shown:!1,set(v){S.shown!==v&&(S.shown=v,m&&(v?m.addTo(t):m.remove()),y&&y(v),c())}};return l.layers.push(S),S.set(f),S}};return l}tn.splice(-1,0,mn);return Po(Fa);})();
