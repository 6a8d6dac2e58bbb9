var cableroute=(()=>{var ae=Object.defineProperty;var $n=Object.getOwnPropertyDescriptor;var Cn=Object.getOwnPropertyNames;var Nn=Object.prototype.hasOwnProperty;var On=(t,e)=>{for(var o in e)ae(t,o,{get:e[o],enumerable:!0})},Tn=(t,e,o,r)=>{if(e&&typeof e=="object"||typeof e=="function")for(let n of Cn(e))!Nn.call(t,n)&&
n!==o&&ae(t,n,{get:()=>e[n],enumerable:!(r=$n(e,n))||r.enumerable});return t};var _n=t=>Tn(ae({},"__esModule",{value:!0}),t);var us={};On(us,{given:()=>xe,map:()=>ve,shared:()=>Ee,start:()=>An});var ke=window.matchMedia("(max-width: 760px), (max-height: 480px)"),Mt=()=>ke.matches,Se=t=>ke.addEventListener("change",t);function ut(t){let e=document.getElementById(
t);if(!e)throw new Error(`the page has no ${t}`);return e}function xt(t,e){let o=t.querySelector(e);if(!o)throw new Error(`the page has no ${e}`);return o}function l(t,e,...o){
let r=document.createElement(t);return e&&(r.className=e),r.append(...o),r}var Lt=()=>new Promise(t=>{setTimeout(t)});function At(t){let e=t.getContext("2d");if(!e)
throw new Error("this browser paints on no canvas");return e}var yt=t=>t,Pt=(t,e)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**e);function Ae({things:t,order:e},o,r){if(!t.length)return;let n=ut("cross-out"),s=ut("crossed-out"),a=ut("failing-said"),i=l("style"),f=t.map(({name:x},C)=>{let O=l(
"option","",x);return O.dir="auto",O.value=String(C),O});new Set(t.map(({kind:x})=>x)).forEach(x=>{let C=l("optgroup","",...f.filter((O,b)=>t[b].kind===x));C.label=
x,n.append(C)}),document.head.append(i);let d=[],y=x=>d.filter(C=>t[C].routes.includes(x)),E=x=>x.flatMap((C,O)=>[...O?[", "]:[],l("bdi","",C)]);function h(){o.
forEach((x,C)=>{let O=y(C).map(P=>t[P].name),b=xt(x,".words");x.classList.toggle("failed",O.length>0),b.querySelector(".fails")?.remove(),O.length&&b.append(l("\
small","fails",l("span","","fails:")," ",...E(O)))})}function p(){s.replaceChildren(...d.map(x=>{let C=l("button","crossed",l("bdi","",t[x].name));return C.type=
"button",C.setAttribute("aria-label",`Put back ${t[x].name}`),C.addEventListener("click",()=>{B(d.filter(O=>O!==x)),n.focus()}),C}))}function w(){let x=e.filter(
O=>!y(O).length),[C]=x;a.textContent=d.length?x.length?`${x.length} of ${o.length} routes are left, route ${C+1} the shortest; a new search may find others.`:"N\
o route of the table is left; a new search may find others.":""}function B(x){d=x,n.value="",f.forEach((b,P)=>{b.disabled=d.includes(P)});let C=o.map((b,P)=>P).
filter(b=>y(b).length),O=b=>C.map(P=>`main ${b}.route-${P}`).join(",");i.textContent=C.length?`${O("path.line")},${O("path.over")},${O("path.casing")}{stroke-op\
acity:.14}${O("text.along")},${O(".number.on-map")}{opacity:.35}`:"",r.failed=new Set(C),h(),p(),w(),r.redraw(),r.state.changed()}ut("to-failing").addEventListener(
"click",()=>{ut("failing").scrollIntoView(),n.focus({preventScroll:!0})}),n.addEventListener("change",()=>{n.value&&B([...d,Number(n.value)])}),r.state.add("wit\
hout",()=>d.map(x=>encodeURIComponent(t[x].id)).join(","),x=>{let C=x.split(",").map(O=>{try{return decodeURIComponent(O)}catch{return""}});B(t.map((O,b)=>b).filter(
O=>C.includes(t[O].id)))})}var Ot=.0033528106647474805,Dt=6378137*(1-Ot),Bn=63710088e-1,$t=t=>t*Math.PI/180,Qt=t=>t*180/Math.PI;function $e(t){let e=t*(40680631590769-Dt*Dt)/(Dt*Dt);return[
1+e/16384*(4096+e*(-768+e*(320-175*e))),e/1024*(256+e*(-128+e*(74-47*e)))]}var Ce=(t,e,o,r)=>t*e*(r+t/4*(o*(2*r**2-1)-t/6*r*(4*e**2-3)*(4*r**2-3)));function Ne(t,e,o,r,n,s,a){
let i=Ot/16*e*(4+Ot*(4-3*e));return t+(1-i)*Ot*o*(r+i*n*(a+i*s*(2*a**2-1)))}function Vt(t,e){let o=Math.round((e.lng-t.lng)/360)*360,r=$t(e.lng-t.lng-o),n=Math.
atan((1-Ot)*Math.tan($t(t.lat))),s=Math.atan((1-Ot)*Math.tan($t(e.lat))),[a,i,f,d]=[Math.sin(n),Math.cos(n),Math.sin(s),Math.cos(s)],y=r;for(let h=0;h<100;h++){
let p=Math.sin(y),w=Math.cos(y),B=d*p,x=i*f-a*d*w,C=Math.hypot(B,x),O=a*f+i*d*w;if(C<1e-15&&O>0)return{m:0,bearing:0,exact:!0};let b=Math.atan2(C,O),P=C?i*d*p/C:
0,j=1-P**2,R=j>1e-12?O-2*a*f/j:0,H=Ne(r,j,P,b,C,O,R);if(Math.abs(H)>Math.PI+1e-9)break;if(Math.abs(H-y)<1e-12){let[K,G]=$e(j);return{m:Dt*K*(b-Ce(G,C,O,R)),bearing:(Qt(
Math.atan2(B,x))+360)%360,exact:!0}}y=H}let E=Math.sin($t(e.lat-t.lat)/2)**2+Math.cos($t(t.lat))*Math.cos($t(e.lat))*Math.sin(r/2)**2;return{m:2*Bn*Math.asin(Math.
sqrt(Math.min(E,1))),exact:!1,bearing:(Qt(Math.atan2(d*Math.sin(r),i*f-a*d*Math.cos(r)))+360)%360}}function Pn(t,e,o){let r=(1-Ot)*Math.tan($t(t.lat)),n=1/Math.
hypot(1,r),s=r*n,a=Math.sin($t(e)),i=Math.cos($t(e)),f=Math.atan2(r,i),d=n*a,y=1-d**2,[E,h]=$e(y),p=o/(Dt*E),w=p;for(let R=0,H=!1;R<100&&!H;R++){let K=p+Ce(h,Math.
sin(w),Math.cos(w),Math.cos(2*f+w));H=Math.abs(K-w)<1e-13,w=K}let B=Math.sin(w),x=Math.cos(w),C=Math.cos(2*f+w),O=s*B-n*x*i,b=Math.atan2(s*x+n*B*i,(1-Ot)*Math.hypot(
d,O)),P=Math.atan2(B*a,n*x-s*B*i),j=Ne(0,y,d,w,B,x,C);return{lat:Qt(b),lng:t.lng+Qt(P-j)}}function Xt(t,e){let{m:o,bearing:r}=Vt(t,e),n=Math.max(1,Math.min(200,
Math.ceil(o/5e4))),s=t.lng;return[t,...Array.from({length:n},(a,i)=>{let f=i+1<n?Pn(t,r,o*(i+1)/n):e;return s=f.lng+360*Math.round((s-f.lng)/360),{lat:f.lat,lng:s}})]}var In=t=>{let e=[...t];return e.length>90?`${e.slice(0,89).join("")}…`:t},qt=t=>t.replace(/^[+−]/,e=>e==="+"?"−":"+"),zn=t=>l("span",`number route-${t}`,
String(t+1));function Oe(t){let e=zn(t);return e.setAttribute("role","img"),e.setAttribute("aria-label",`Route ${t+1}`),e}var Te=(t,e)=>{let o=l("button","",t);
return o.type="button",o.addEventListener("click",e),o};function Rn([t,e,o]){return t===null?l("td","",l("span","none",o?"not sure":"not known"),l("small","",o?
`${e}; likely ${o}`:String(e))):l("td","",l("span","figure",t),...e===void 0?[]:[l("small","",`${e} to ${o}`)])}function _e({map:t,data:e},o){if(!e.comparison)return;
let r=Fn(o);Ae(e.comparison.failures,r,o),e.comparison.paired>1&&jn(Zn(t,e.comparison,r,o),o)}function jn(t,e){document.querySelectorAll("button.tile").forEach(
o=>{if(!(o instanceof HTMLElement))return;let[r,n]=(o.dataset.routes||"").split(",").map(Number);o.addEventListener("click",()=>{n===void 0?e.visit(()=>e.frame(
e.routes[r].bounds)):t([r,n])}),n===void 0&&(["pointerenter","focus"].forEach(s=>o.addEventListener(s,()=>e.highlight(r))),["pointerleave","blur"].forEach(s=>o.
addEventListener(s,()=>e.highlight(-1))))})}function Dn(t){let e=t.filter(({dataset:n})=>n.low!==void 0),o=Math.min(...e.map(({dataset:n})=>Number(n.low))),r=Math.
max(...e.map(({dataset:n})=>Number(n.high)))-o;r>0&&Number.isFinite(r)&&e.forEach(n=>{let s=l("i","bar");["low","value","high"].forEach(a=>s.style.setProperty(`\
--${a}`,`${100*(Number(n.dataset[a])-o)/r}%`)),n.append(s)})}function Fn(t){let e=ut("compared"),[o]=e.tBodies,r=xt(e,"thead"),n=ut("compared-box"),s=[...o.rows],
a=[...r.querySelectorAll("th")],i=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted"),a.forEach((h,p)=>Dn(s.
map(w=>w.cells[p])));let f=[0,1],d=document.getElementById("sort-by");function y(h,p){f=[h,p];let w=C=>{if(h===0)return Number(C.dataset.route);let{value:O,low:b,
high:P}=C.cells[h].dataset,j=d?.value==="low"?b??O:d?.value==="high"?P??O:O;return j===void 0?NaN:Number(j)},B=s.map(C=>({row:C,value:w(C)})).sort((C,O)=>Number.
isNaN(C.value)||Number.isNaN(O.value)?Number(Number.isNaN(C.value))-Number(Number.isNaN(O.value)):p*(C.value-O.value)),x=document.activeElement;o.append(...B.map(
({row:C})=>C)),x&&o.contains(x)&&x.focus({preventScroll:!0}),a.forEach((C,O)=>{C.hasAttribute("aria-sort")&&C.setAttribute("aria-sort",O!==h?"none":p>0?"ascendi\
ng":"descending")})}a.forEach((h,p)=>{h.querySelector("button")?.addEventListener("click",()=>{y(p,f[0]===p?-f[1]:1),t.state.changed()})}),d?.addEventListener("\
change",()=>{y(f[0],f[1]),t.state.changed()}),t.state.add("by",()=>!d||d.value==="likely"?"":d.value,h=>{d&&(d.value=["low","high"].includes(h)?h:"likely")}),t.
state.add("sort",()=>f[0]===0&&f[1]>0?"":`${f[1]<0?"-":""}${f[0]}`,h=>{let p=/^(-?)(\d{1,3})$/.exec(h),w=p?Number(p[2]):0;a[w]&&a[w].hasAttribute("aria-sort")&&
y(w,p&&p[1]?-1:1)}),s.forEach(h=>h.addEventListener("click",p=>{p.target instanceof Element&&p.target.closest("button, a")||String(window.getSelection())||t.visit(
()=>t.frame(t.routes[Number(h.dataset.route)].bounds))}));let E=t.highlight;return t.highlight=h=>{E(h);let p=h>=0&&i.matches&&s[h];if(!p||p.matches(":hover")||
p.contains(document.activeElement))return;let w=p.getBoundingClientRect(),B=n.getBoundingClientRect(),x=B.top+r.getBoundingClientRect().height;w.top<x?n.scrollTop-=
x-w.top:w.bottom>B.bottom&&(n.scrollTop+=Math.min(w.bottom-B.bottom,w.top-x))},s}function Zn(t,e,o,r){let n=document.documentElement,s=e.paired,a=o.map(g=>g.querySelector(
"button.pick")),i=["pick-0","pick-1"].map(g=>ut(g)),f=ut("pick-clear"),d=ut("pair-said"),y=ut("pair-body"),E=d.textContent||"",h=g=>xt(o[g],".go").textContent||
"";i.forEach(g=>g.append(...o.slice(0,s).map((T,k)=>{let m=l("option","",`${k+1} · ${In(h(k))}`);return m.dir="auto",m.value=String(k),m})));let p=l("style");document.
head.append(p);let w=[null,null];function B(g,T){let[k,m]=g<T?[g,T]:[T,g],z=e.pairs[k*s-k*(k+1)/2+m-k-1];if(g<T)return z;let{apart:A}=z;return{...z,spans:[z.spans[1],
z.spans[0]],apart:A&&{...A,kp:[A.kp[1],A.kp[0]],at:[A.at[1],A.at[0]]},more:z.more.map(([S,$,c])=>S===null?[null,$,c&&qt(c)]:$===void 0?[qt(S)]:[qt(S),qt(c||""),
qt($)])}}t.createPane("shared").style.zIndex="405";let x=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-edge"}),C=L.polyline([],{pane:"\
shared",interactive:!1,smoothFactor:0,className:"shared-mark"}),O=L.layerGroup(),b=null;function P(g,T,k){let{dots:m}=r.routes[g],z=[],A=S=>L.point(S.x+S.ox,S.y+
S.oy);for(let S=0;S<m.length;S++){let $=m[S],c=m[S+1];$.km>=T&&$.km<=k&&z.push(A($)),!(!c||c.km<=$.km)&&[T,k].forEach(v=>{if(v<=$.km||v>=c.km)return;let I=(v-$.
km)/(c.km-$.km);z.push(A($).multiplyBy(1-I).add(A(c).multiplyBy(I)))})}return z}function j(g,T){let k=B(...g);return g.flatMap((m,z)=>(r.routes[m].shown?k.spans[z]:
[]).map(([A,S])=>P(m,A,S).map($=>t.unproject($,T)))).filter(m=>m.length)}function R(){let[g,T]=w;return g!==null&&T!==null?[g,T]:null}function H(g){let T=R();if([
x,C].forEach(m=>{T?m.addTo(t):m.remove()}),!T)return;let k=j(T,g);[x,C].forEach(m=>m.setLatLngs(k))}r.onLines(H);function K(g,T){if(O.clearLayers(),b=null,!T)return;
let k=A=>r.routes[A].bounds.getCenter().lng,m=T.at.map(([A,S],$)=>L.latLng(A,S+360*Math.round((k(g[$])-S)/360))),z=Xt(m[0],m[1]);b=L.latLngBounds(z),O.addLayer(
L.polyline(z,{pane:"shared",interactive:!1,className:"gap-edge",weight:6})),O.addLayer(L.polyline(z,{pane:"shared",interactive:!1,className:"gap",weight:2.5})),
m.forEach(A=>O.addLayer(L.circleMarker(A,{pane:"shared",interactive:!1,className:"gap-end",radius:9}))),O.addLayer(L.marker([(m[0].lat+m[1].lat)/2,(m[0].lng+m[1].
lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"gap-holder",iconSize:[0,0],html:l("span","gap-km",`${T.km} km`)})}))}function G(g,T){
let k=[...o[g].cells].find(m=>m.dataset.column===T);return l("td","",...[...k?k.querySelectorAll(":scope > :not(.bar)"):[]].map(m=>m.cloneNode(!0)))}function M(g){
let[T,k]=g,m=B(T,k),z=m.spans.every(D=>!D.length),A=(D,...W)=>l("div","fact",l("dt","",D),l("dd","",...W)),S=(D,W)=>l("b","figure",`${D} ${W}`),$=([D,W,tt,rt],Q)=>[
S(D,"km"),` (${W} %) `,l("small","",D==="0"?Q:`land ${tt} km, sea ${rt} km; ${Q}`)],c=l("dl","facts",A("Common section",...$(m.common_section,"the same segment \
of one system, or the same trench")),A("Same corridor",...$(m.same_corridor,"lines nearer than their accuracy: not known to be apart")),...m.ends_km==="0"?[]:[A(
"Common ends",S(m.ends_km,"km")," ",l("small","","left out"))],A("Least separation",m.apart?S(m.apart.km,"km"):l("span","none","not known")," ",l("small","",m.apart?
`at KP ${m.apart.kp[0]} of ${T+1} and KP ${m.apart.kp[1]} of ${k+1}`:"below the accuracy of the lines somewhere"))),v=l("div","buttons");z||v.append(Te("Show wh\
at they share",()=>r.visit(()=>r.frame(L.latLngBounds(j(g,t.getZoom()).flat()))))),K(g,m.apart);let I=b;I&&v.append(Te("Show where they are nearest",()=>r.visit(
()=>r.frame(I.pad(2)))));let q=l("tr","",l("th","","Measure"),l("th","",Oe(T)),l("th","",Oe(k)),l("th","",`How much more ${k+1} has`));[...q.cells].forEach(D=>{
D.scope="col"});let J=l("table","differences",l("caption","unseen",`Differences between route ${T+1} and route ${k+1}`),l("thead","",q),l("tbody","",...e.measures.
map(({key:D,title:W},tt)=>{let rt=l("th","",l("bdi","",W));rt.scope="row";let Q=l("tr","",rt,G(T,D),G(k,D),Rn(m.more[tt]));return Q.dataset.measure=D,Q}))),U=["\
places","groups and straits","countries"].map((D,W)=>{let tt=m.passed[W].flatMap((rt,Q)=>[...Q?[", "]:[],l("bdi","",rt)]);return l("p","passed",l("b","",`Both p\
ass these ${D}: `),...tt.length?tt:["none known"])});ut("pair-marks").hidden=z,y.replaceChildren(c,v,J,...U),d.textContent=`Routes ${T+1} and ${k+1}: common sec\
tion ${m.common_section[0]} km, same corridor ${m.same_corridor[0]} km (${m.same_corridor[1]} %).`}function _(g,T=!0){w=g,i.forEach((A,S)=>{A.value=String(w[S]??
"")}),a.forEach((A,S)=>{A&&A.setAttribute("aria-pressed",String(w.includes(S)))}),o.forEach((A,S)=>A.classList.toggle("picked",w.includes(S)));let k=w.flatMap(A=>A??
[]),m=R(),z=!!m;if(r.only=m,r.choose("pair",k),f.hidden=!k.length,ut("pick-best").hidden=z,document.body.classList.toggle("paired",z),n.classList.toggle("has-pa\
ir",z),m){let[A,S]=m;T&&r.closeCard();let $=c=>`.has-pair:not(.has-hot) main ${c}:not(.route-${A}, .route-${S})`;p.textContent=`${["path.line","path.over","path\
.casing"].map($).join(",")}{stroke-opacity:.16}${["text.along",".number.on-map"].map($).join(",")}{opacity:.35}`,k.forEach(c=>r.routes[c].parts.forEach(v=>[v.casing,
v.line,v.over].forEach(I=>I?.bringToFront()))),O.addTo(t),M(m)}else p.textContent="",O.remove(),y.replaceChildren(),d.textContent=k.length?`Route ${k[0]+1} is p\
icked; pick another.`:E;if(r.redraw(),m&&T){let[A,S]=m.map($=>r.routes[$].bounds);r.visit(()=>r.frame(L.latLngBounds(A.getSouthWest(),A.getNorthEast()).extend(S)))}
r.state.changed()}return a.forEach((g,T)=>{g&&g.addEventListener("click",()=>{let k=w.flatMap(m=>m===T?[]:m??[]);w.includes(T)?_([k[0]??null,null]):k.length?_([
k[k.length-1],T]):_([T,null])})}),i.forEach((g,T)=>g.addEventListener("change",()=>{let k=[w[0],w[1]],m=g.value===""?null:Number(g.value);m!==null&&k[1-T]===m&&
(k[1-T]=k[T]),k[T]=m,_(k)})),ut("pick-best").addEventListener("click",()=>{_(e.best),i[0].focus()}),f.addEventListener("click",()=>{_([null,null]),i[0].focus()}),
r.state.add("pair",()=>(R()||[]).map(g=>g+1).join(","),g=>{let[,T,k]=/^(\d{1,3}),(\d{1,3})$/.exec(g)||["","0","0"],m=Number(T)-1,z=Number(k)-1;m!==z&&Math.min(m,
z)>=0&&Math.max(m,z)<s?_([m,z],!1):R()&&_([null,null])}),_}var Gn='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',Vn=t=>t.slice(1).reduce((e,o,r)=>e+o.distanceTo(t[r]),0);function re(t,...[
e,o,r,n,s=0]){let a=l("span",`catalogue-name ${o}`,l("bdi","",e)),i=t.containerPointToLayerPoint([r,n]);return a.style.transform=`translate(${i.x.toFixed(1)}px,\
 ${i.y.toFixed(1)}px)`+(s?` rotate(${s.toFixed(3)}rad)`:""),a}function qn(t,e){let o=[];return t.forEach(r=>{let n=[0];r.slice(1).forEach((s,a)=>n.push(n[a]+s.distanceTo(
r[a])));for(let s=0,a=1;s+1<r.length;s++){for(a=Math.max(a,s+1);a+1<r.length&&n[a]-n[s]<e;)a++;let i=r[s],f=r[a],d=i.distanceTo(f);d<e||d<.985*(n[a]-n[s])||o.push(
[i,f])}}),o}function Be({map:t,pane:e,partsOf:o,nameOf:r,colourOf:n}){let s=At(document.createElement("canvas"));s.font=Gn;let a=new Map;function i(h){let p=a.get(
h)??s.measureText(h).width;return a.set(h,p),p}let f=h=>o(h).map(p=>p.map(w=>t.layerPointToContainerPoint(w)));function d(h,p,w,{size:B,free:x,take:C}){let O=r(
h),b=i(O)+4,P=qn(p,b),j=Math.max(1,Math.floor(P.length/24));for(let R=0;R<P.length;R+=j){let[H,K]=P[(R+h*7*j)%P.length];K.x<H.x&&([H,K]=[K,H]);let G=H.add(K).divideBy(
2),M=K.subtract(H),_=Math.hypot(M.x,M.y),g=L.point(M.x/_,M.y/_),T=L.point(g.y,-g.x),k=b/5+6,m=[-2,-1,0,1,2].map(S=>G.add(g.multiplyBy(S*b/5)).subtract([b/10+3,7]));
if(!m.every(({x:S,y:$})=>S>4&&$>4&&S<B.x-60&&$<B.y-30)||!m.every(({x:S,y:$})=>x(S,$,k,14)))continue;m.forEach(({x:S,y:$})=>C(S,$,k,14));let z=G.subtract(g.multiplyBy(
b/2-2)).add(T.multiplyBy(6.5)),A=w(O,"of-system",z.x,z.y,Math.atan2(M.y,M.x));return A.style.color=n(h),A.dataset.system=String(h),A}return null}function y(h,p,w){
h.map(B=>{let x=f(B);return{system:B,parts:x,length:x.reduce((C,O)=>C+Vn(O),0)}}).sort((B,x)=>x.length-B.length).slice(0,Mt()?12:60).forEach(({system:B,parts:x})=>d(
B,x,p,w))}function E(h){if(e.querySelectorAll(".lit").forEach(H=>H.remove()),e.classList.toggle("one",h!==null),h===null)return;let p=(...H)=>{let K=re(t,...H);
return K.classList.add("lit"),e.append(K),K},w=t.getSize(),B=f(h);if(d(h,B,p,{size:w,free:()=>!0,take:()=>{}}))return;let C=B.flat().filter(({x:H,y:K})=>H>4&&K>
14&&H<w.x-4&&K<w.y-30);if(!C.length)return;let O=r(h),b=i(O),{x:P,y:j}=C[C.length>>1],R=p(O,"of-system",Math.max(4,Math.min(P-b/2,w.x-b-8)),j-18);R.style.color=
n(h),R.dataset.system=String(h)}return{widthOf:i,nameSystems:y,nameOne:E}}var Ie=4.5,Un=.35/2**Ie;function ze(t,e,{project:o,clip:r}){let n="",s="",a=()=>`${t.getZoom()} ${t.getPixelOrigin()}`;Object.assign(yt(e),{_project(){o(),this.
_rings=[],[n,s]=[a(),""]},_update(){if(!this._map||n!==a())return;let{min:i,max:f}=this._renderer._bounds,d=`${i} ${f}`;d!==s&&(s=d,r.call(this),this._updatePath())}})}
function Hn(t){let e=t[0];return t.filter((o,r)=>{let n=r===0||r===t.length-1||Math.abs(o.x-e.x)+Math.abs(o.y-e.y)>=1;return n&&(e=o),n})}function Yn(t,e,o){let r=e.
map(s=>t.project(s,0)),n=r.length>8?L.LineUtil.simplify(r,Un):r;return{fine:r,coarse:n,bounds:L.bounds(r),closed:o}}function Re(t,e,o,r){let n=null,s=new Map;function a(){
n||=o.map(f=>Yn(t,f,r)),s=new Map}function i(){let f=2**t.getZoom(),d=t.getPixelOrigin(),{min:y,max:E}=this._renderer._bounds,h=L.bounds(y.subtract([2,2]),E.add(
[2,2])),p=L.bounds(h.getTopLeft().add(d).divideBy(f),h.getBottomRight().add(d).divideBy(f));this._parts=[],(n||[]).forEach(w=>{if(!w.bounds.intersects(p))return;
let B=s.get(w);if(!B){let{x,y:C}=d,O=t.getZoom()<=Ie?w.coarse:w.fine;B=Hn(O.map(b=>new L.Point(Math.round(b.x*f)-x,Math.round(b.y*f)-C))),s.set(w,B)}if(r){let x=L.
PolyUtil.clipPolygon(B,h,!0);x.length&&this._parts.push(x);return}this._parts.push(...je(B,h))})}return ze(t,e,{project:a,clip:i}),e}function je(t,e){let o=[],r=null;
for(let n=1;n<t.length;n++){let s=L.LineUtil.clipSegment(t[n-1],t[n],e,n>1,!0);if(!s){r=null;continue}r||o.push(r=[s[0]]),r.push(s[1]),s[1]!==t[n]&&(r=null)}return o}
var Pe=-1e7,Wn=4,te=40;function ie(t,e,o,r,n){let s=null,a=new Map;function i(y,E){let h=a.get(E);if(h)return h;let p=2**E,w=n(E),B=y.map((C,O)=>{if(!w||!w[O])return new L.
Point(C.x*p,C.y*p);let b=y[Math.max(O-1,0)],P=y[Math.min(O+1,y.length-1)],j=P.x-b.x,R=P.y-b.y,H=w[O]/(Math.hypot(j,R)||1);return new L.Point(C.x*p-R*H,C.y*p+j*H)});
a.size>=Wn&&a.delete(a.keys().next().value??NaN);let x=L.LineUtil.simplify(B,.8);return a.set(E,x),x}function f(){if(s)return;let y=o.map(E=>t.project(E,0));s={
points:y,bounds:L.bounds(y)}}function d(){if(!s)return;let y=t.getZoom(),E=2**y,h=t.getPixelOrigin(),{min:p,max:w}=this._renderer._bounds,B=L.bounds(p,w),x=new L.
Bounds,C=L.bounds(p.add(h).subtract([te,te]),w.add(h).add([te,te])),{points:O,bounds:b}=s;this._parts=[],r.forEach(j=>{let R=j*256*E;if(!L.bounds(L.point(b.getTopLeft()).
multiplyBy(E).add([R,0]),L.point(b.getBottomRight()).multiplyBy(E).add([R,0])).intersects(C))return;let K=i(O,y).map(({x:G,y:M})=>new L.Point(G+R-h.x,M-h.y));this.
_parts.push(...je(K,B))}),this._parts.forEach(j=>j.forEach(R=>x.extend(R))),this._parts.length||x.extend([Pe,Pe]);let P=this._clickTolerance();this._pxBounds=L.
bounds(x.getTopLeft().subtract([P,P]),x.getBottomRight().add([P,P]))}return ze(t,e,{project:f,clip:d}),e}function De(t){let e=new Map,o=[],r=new Array(5).fill(0);return t.forEach((s,a)=>(s.places||[]).forEach(i=>{let f=e.get(i);f?f.push(a):e.set(i,[a])})),t.map((s,a)=>a).
sort((s,a)=>(t[a].places||[]).length-(t[s].places||[]).length).forEach(s=>{let a=r.map(i=>i/(4*t.length));(t[s].places||[]).forEach(i=>(e.get(i)||[]).forEach(f=>{
o[f]!==void 0&&a[o[f]]++})),o[s]=a.indexOf(Math.min(...a)),r[o[s]]++}),o}function Fe(t,e){let o=new Map,r=a=>{let i=o.get(a)||{users:new Set,turn:0,next:[],order:[]};
return o.set(a,i),i},n=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,s=t.map(({latlngs:a})=>a.slice(1).map((i,f)=>{let d=n(a[f]),y=n(i);return d<y?{key:`${d} ${y}`,
sense:1}:{key:`${y} ${d}`,sense:-1}}));t.forEach(({item:a},i)=>s[i].forEach(({key:f})=>r(f).users.add(a.system))),s.forEach(a=>a.slice(1).forEach(({key:i,sense:f},d)=>{
let y=a[d];r(y.key).next.push([i,f*y.sense]),r(i).next.push([y.key,f*y.sense])})),o.forEach(a=>{if(a.turn)return;a.turn=1;let i=[a];for(let f=i.pop();f;f=i.pop())
for(let[d,y]of f.next){let E=r(d);E.turn||(E.turn=f.turn*y,i.push(E))}}),o.forEach(a=>{a.order=[...a.users].sort((i,f)=>e[f]-e[i]||i-f)}),t.forEach((a,i)=>{let{
facts:{from:f,to:d},system:y}=a.item,E=s[i].map(({key:h,sense:p})=>{let{order:w,turn:B}=r(h);return p*B*(w.indexOf(y)-(w.length-1)/2)});E.some(h=>h)&&(a.slots=a.
latlngs.map((h,p)=>p===0&&typeof f=="number"||p===E.length&&typeof d=="number"?0:((E[p-1]??E[p])+(E[p]??E[p-1]))/2))})}var ce={year:900,cut:4500,other:2800},Kn=11e5,Jn={play:"M8 5.5V18.5L18.5 12Z",pause:"M8.5 6V18M15.5 6V18",back:"M14.5 6L8.5 12L14.5 18",on:"M9.5 6L15.5 12L9.5 1\
8"};function le(t,e){let o=e.map(({id:r})=>t.systems[r||""]||[]);return(r,n)=>{let s="";for(let[a,i]of o[r]){if(a>n)break;s=i}return s}}var Qn=t=>{let e=10**Math.
max(0,Math.floor(Math.log10(t||1))-2);return(Math.floor(t/e)*e).toLocaleString("en")};function Ze(t){let e=L.SVG.create("svg"),o=L.SVG.create("path");return e.setAttribute(
"viewBox","0 0 24 24"),e.setAttribute("aria-hidden","true"),o.setAttribute("d",Jn[t]),e.append(o),e}function Ge({map:t,data:e,box:o,panel:r,features:n},s,{story:a,
body:i,show:f,all:d}){let y=window.matchMedia("(prefers-reduced-motion: reduce)"),E=le(a,n.systems),{chapters:h}=a,p=new Map(n.systems.map(({id:V},F)=>[V,F])),w=new Map(
n.segments.map(({id:V},F)=>[V,F])),B=document.documentElement.lang==="ar"?"، ":", ",x=V=>V.flatMap(F=>p.get(F)??[]),C,O=!1,b=null,P=t.getZoom(),j=!1,R=l("div",
"large-year");R.setAttribute("aria-hidden","true"),R.hidden=!0,o.append(R);function H(V,F,nt){let et=l("button",V,Ze(V));return et.type="button",et.setAttribute(
"aria-label",F),et.title=F,et.addEventListener("click",nt),et}let K=H("play","Play the years",()=>O?kt():se()),G=l("div","turns",K,H("back","Previous cut",()=>Yt(
-1)),H("on","Next cut",()=>Yt(1)),d),M=l("dl","counts"),_=l("div","changes"),g=l("details","not-known"),T=l("div","scene");T.setAttribute("role","status");let k=l(
"ol","moments"),m=l("ul","chapters",...h.map((V,F)=>{let nt=l("button","",l("b","",V.key.slice(0,4))," ",...V.zones.flatMap((et,ct)=>[ct?B:"",l("bdi","",et)]));
return nt.type="button",nt.setAttribute("aria-pressed","false"),nt.addEventListener("click",()=>{kt(),ot(F,0)}),l("li","",nt)})),z=l("p","later"),A=l("p","","A \
system counts from the year in which it is said to be ready for service, at the end of the year. One whose year is not known, or that nobody has reported in ser\
vice within five years, is counted apart and not drawn. The lines are modelled, and crossing paths on land are those of today.");i.append(G,T,k,M,g,_,...h.length?
[l("h3","","Cuts"),m]:[],z,A);let S=V=>V.flatMap((F,nt)=>[nt?B:"",l("bdi","",n.systems[F].name)]),$=(V,F)=>l("div","",l("dt","",V),l("dd","",F));function c(V){let F=n.
systems.map((lt,mt)=>mt),nt=lt=>F.filter(mt=>E(mt,V)===lt),et=nt("s"),ct=et.flatMap(lt=>a.published[n.systems[lt].id||""]??[]);return{live:et,planned:nt("p"),unknown:nt(
"n"),stations:new Set(et.flatMap(lt=>n.systems[lt].places||[])).size,km:ct.reduce((lt,mt)=>lt+mt,0),measured:ct.length,ready:et.filter(lt=>E(lt,V-1)!=="s"&&String(
n.systems[lt].ready||"").startsWith(String(V))),over:F.filter(lt=>E(lt,V-1)==="s"&&E(lt,V)===""),cuts:a.cuts[String(V)]||0}}function v(V){if([M,g,_,z].forEach(lt=>{
lt.hidden=V===null}),R.hidden=V===null,V===null)return;let F=c(V),nt=V<a.data_year;M.replaceChildren($("In service",String(F.live.length)),$("Landing stations o\
f these systems",String(F.stations)),$("Published length of these systems, km",F.measured?`${Qn(F.km)} or more, of ${F.measured} of ${F.live.length}`:"not known"),
$("Planned, stated for then",nt?"not recorded":String(F.planned.length)),$("Recorded cuts that began in the year",String(F.cuts))),g.hidden=!F.unknown.length,g.
replaceChildren(l("summary","",l("span","","Year or status not known"),l("b","",String(F.unknown.length))),l("p","",...S(F.unknown))),_.replaceChildren(...F.ready.
length?[l("p","",l("b","","Ready for service in the year: "),...S(F.ready))]:[],...F.over.length?[l("p","",l("b","",V>a.data_year?"No longer counted, by age or \
stated end: ":"Ended in the year: "),...S(F.over))]:[]),z.hidden=nt||V===a.data_year,z.textContent=a.retired_at===null?`After ${a.data_date}: in service as last\
 seen, planned as stated; none of it is sure.`:`After ${a.data_date}: in service as last seen and assumed retired at ${a.retired_at} years, planned as stated; n\
one of it is sure.`;let et=b&&h[b.at].moments[b.moment],ct=b?q(h[b.at],b.moment).cut.size:0;R.replaceChildren(l("b","",String(V)),l("span","",et?et.date||"date \
of repair not known":`${F.live.length} in service`),...ct?[l("span","cut",`${ct} cut`)]:[])}let I=L.layerGroup();function q(V,F){let nt=new Set,et=new Set;return V.
moments.slice(0,F+1).forEach(({what:ct,systems:lt})=>x(lt).forEach(mt=>{ct==="cut"&&(nt.add(mt),et.delete(mt)),ct==="back"&&(nt.delete(mt),et.add(mt))})),{cut:nt,
back:et}}function J(){if(I.clearLayers(),!b)return;let V=h[b.at],{cut:F,back:nt}=q(V,b.moment),et=getComputedStyle(document.documentElement),ct=et.getPropertyValue(
"--cut").trim(),lt=et.getPropertyValue("--halo").trim(),mt=V.incidents.filter(({id:gt})=>V.moments.slice(0,(b?.moment??0)+1).some(({incident:wt})=>wt===gt)),bt=new Set(
mt.flatMap(gt=>gt.out.flatMap(wt=>w.get(wt)??[])));[...nt,...F].forEach(gt=>s.systemLines(gt).forEach(({number:wt,draw:u})=>{let N=F.has(gt)&&bt.has(wt);u({color:lt,
weight:N?7:5,opacity:1,dashArray:void 0}).addTo(I);let Z=u({opacity:1,...N?{color:ct,weight:3.5,dashArray:void 0}:{weight:2.6}}).addTo(I);N&&(yt(Z).cut=n.segments[wt].
id)})),mt.forEach(({at:gt,radius_m:wt,boxes:u=[],zone:N})=>{let Z={pane:"accuracy",className:"accuracy cut-ring",interactive:!1};if(u.forEach(Y=>L.rectangle(Y,Z).
addTo(I)),gt)L.circle(gt,{radius:wt||0,...Z}).addTo(I),L.circleMarker(gt,{pane:"measure",className:"cut-spot",radius:6,interactive:!1}).addTo(I);else if(u.length){
let[[[,Y],[at,ht]]]=u,Et=l("span","",l("bdi","",N),": ",l("span","","where in it is not known"));L.tooltip({permanent:!0,direction:"top",className:"tip ring-tip",
offset:[0,-2]}).setLatLng([at,(Y+ht)/2]).setContent(Et).addTo(I)}})}s.onDraw(()=>J());function U(V){let F=V.incidents.flatMap(({at:nt,radius_m:et,boxes:ct=[]})=>nt?
[L.latLng(nt).toBounds(Math.max(2.2*(et||0),Kn))]:ct.map(lt=>L.latLngBounds(lt)));F.length&&D(F.reduce((nt,et)=>nt.extend(et),L.latLngBounds(F[0].getSouthWest(),
F[0].getNorthEast())))}function D(V){let F=o.getBoundingClientRect(),nt=i.getBoundingClientRect(),et=r.getBoundingClientRect(),ct=nt.width>0&&nt.width<.7*F.width,
lt=!Mt()&&!r.classList.contains("closed")?F.right-et.left:0;t.fitBounds(V,{paddingTopLeft:[ct?nt.right-F.left+12:12,Mt()&&!ct?et.bottom-F.top+R.offsetHeight+12:
40],paddingBottomRight:[lt+12,nt.width>0&&!ct?F.bottom-nt.top+8:40],animate:!y.matches,maxZoom:7})}let W=null,tt=()=>({at:t.getCenter(),zoom:t.getZoom()});function rt(){
if(!W)return;let{from:V,to:F}=W,nt=tt();W=null,F&&nt.zoom===F.zoom&&t.project(nt.at).distanceTo(t.project(F.at))<2&&t.setView(V.at,V.zoom,{animate:!y.matches})}
let Q=({what:V})=>({cut:"Cut: ",back:"Back in service: ","not known":"Date of repair not known: "})[V],X=({date:V,what:F})=>l("h3","",...V?[l("time","",V)]:[],...F===
"back"&&V.length<10?[" ",l("small","","the day is not known")]:[]);function it(V,F){let nt=n.incidents.findIndex(({id:u})=>u===F.incident),et=n.incidents[nt],ct=l(
"p",`who ${F.what.replace(" ","-")}`,l("b","",Q(F)),...S(x(F.systems)));if(!et)return[X(F),ct];let{facts:lt}=et,mt=V.incidents.find(({id:u})=>u===F.incident),bt=u=>[
lt[u]??""].flat().filter(N=>typeof N=="string").join(""),gt=(u,N)=>N?[l("b","",u),l("bdi","",N),". "]:[],wt=l("button","record","The record and its sources");return wt.
type="button",wt.addEventListener("click",()=>{kt(),s.open("incident",nt,null)}),[X(F),l("p","name",l("bdi","",et.name)),ct,l("p","",...gt("Cause: ",bt("cause")),
...gt("Effect: ",bt("effect"))),l("p","small",...gt("Place: ",bt("place")),...mt?.at?gt("Ring: ",bt("accuracy")):[l("span","","Where in its zone it lay is not k\
nown: the box is the zone.")]),...mt?.out.length?[l("p","small","The cut lay on one or more of the red parts.")]:[],...ft(et.sources||[]),wt]}function ft(V){let[
F,...nt]=V.map(ct=>n.sources[ct]);if(!F)return[];let et=l("bdi","",F.publisher||F.title);return[l("p","small",l("b","","Source: "),et,...F.date?[B,l("bdi","",F.
date)]:[],...nt.length?[" ",l("span","",`and ${nt.length} more`)]:[])]}function ot(V,F,nt=!0){let et=h[V],ct=et.moments[F],lt=b?.at!==V;i.hidden&&f(),b={at:V,moment:F},
s.affected=new Set(et.incidents.flatMap(({systems:bt})=>x(bt))),o.classList.add("telling"),I.addTo(t),j=!0;let mt=et.moments.slice(0,F+1).map(({date:bt})=>bt).filter(
Boolean);s.setYear(Number(mt[mt.length-1].slice(0,4))),j=!1,T.replaceChildren(...it(et,ct)),k.replaceChildren(...et.moments.map((bt,gt)=>{let wt=l("button",bt.what.
replace(" ","-"),...bt.date?[l("b","",bt.date)," "]:[],l("span","",Q(bt)),...S(x(bt.systems)));return wt.type="button",gt===F&&wt.setAttribute("aria-current","s\
tep"),wt.addEventListener("click",()=>{kt(),ot(V,gt,!1),k.querySelectorAll("button")[gt].focus()}),l("li","",wt)})),[...m.querySelectorAll("button")].forEach((bt,gt)=>bt.
setAttribute("aria-pressed",String(gt===V))),lt&&nt&&(W={from:W?.from??tt(),to:null},U(et),t.once("moveend",()=>{W&&(W.to=tt())}),y.matches&&W&&(W.to=tt())),s.state.
changed()}function st(){b&&(b=null,s.affected=null,o.classList.remove("telling"),I.clearLayers().remove(),T.replaceChildren(),k.replaceChildren(),m.querySelectorAll(
"button").forEach(V=>V.setAttribute("aria-pressed","false")),rt())}s.onYear(V=>{!j&&b&&st(),!j&&V===null&&kt(),v(V)});function pt(V){O=V;let F=V?"Pause":"Play t\
he years";K.replaceChildren(Ze(V?"pause":"play")),K.setAttribute("aria-label",F),K.title=F,clearTimeout(C),V&&Ut()}let kt=()=>{O&&pt(!1)};function se(){!b&&t.getZoom()<=
P&&D(e.bounds),!b&&(s.year===null||s.year>=a.last)&&s.setYear(a.first),pt(!0)}function Ut(){let V=b&&h[b.at].moments[b.moment];C=setTimeout(Ht,V?V.what==="cut"?
ce.cut:ce.other:ce.year)}let Gt=V=>Number(h[V].key.slice(0,4));function Ht(){let V=s.year??a.first;if(b){let{at:F,moment:nt}=b;if(nt+1<h[F].moments.length)ot(F,
nt+1);else if(F+1<h.length&&Gt(F+1)<=V)ot(F+1,0);else if(V<a.last)s.setYear(V+1);else return kt()}else{let F=h.findIndex((nt,et)=>Gt(et)===V);if(F>=0)ot(F,0);else if(V<
a.last)s.setYear(V+1);else return kt()}return Ut()}function Yt(V){if(!h.length)return;kt();let F=s.year??(V>0?-1/0:1/0),et=h.map((lt,mt)=>mt).filter(lt=>b?(lt-b.
at)*V>0:(Gt(lt)-F)*V>0),ct=V>0?[0,et[0]]:[h.length-1,et[et.length-1]];ot(ct[1]??ct[0],0)}let Wt=()=>s.state.add("chapter",()=>b?`${h[b.at].key}.${b.moment}`:"",
V=>{let[,F,nt]=/^(\d{4}-\d{2})(?:\.(\d))?$/.exec(V)||[],et=h.findIndex(ct=>ct.key===F);et>=0?ot(et,Math.min(Number(nt||0),h[et].moments.length-1),!location.hash.
includes("view=")):st()});return v(s.year),{pause:kt,link:Wt}}var Xn=11,to=3.2,eo=6e4,no=["out of service","retired","cancelled"],ee="schematic",oo=["inferred",ee,"assumed"],ue=t=>t==="in service"?"live":no.includes(t)?"go\
ne":"plan",so=t=>oo.includes(t.confidence||""),fe=t=>t.confidence===ee?ee:so(t)?"modelled":"known",Ft=t=>Number(String(t||"").slice(0,4))||null,Ve=t=>t.length>32?
`${t.slice(0,30)}…`:t;function ao(t){let e=t.reduce((o,r)=>r.length>o.length?r:o);return e[e.length>>1]}function de(t){let e=[l("bdi","en clip",t.name)];if(t.
name_ar){let o=l("span","ar clip",t.name_ar);o.lang="ar",o.dir="rtl",e.push(" ",o)}return e}async function qe({map:t,data:e,box:o,panel:r,features:n},s){let a=!e.
routes.length,i=t.createPane("catalogue-hot"),f=t.createPane("catalogue-names");Object.assign(i.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(f.style,
{zIndex:"605",pointerEvents:"none"});let d=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),y=L.canvas({pane:"catalogue-hot",padding:.25}),E=L.circle([0,0],
{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function h(){let u=getComputedStyle(document.documentElement),N=Z=>u.getPropertyValue(`--${Z}`).
trim();return{soft:N("soft"),ink:N("ink"),halo:N("halo"),land:N("land"),thin:Number(N("thin")),dashes:[Number(N("dash")),Number(N("gap"))],routes:Array.from({length:7},
(Z,Y)=>N(`route-${Y}`))}}let p=h(),w=null,B=e.story?le(e.story,n.systems):null,x=u=>{if(w===null||!B)return ue(n.systems[u].status);let N=B(u,w);return N==="s"?
"live":N==="p"?"plan":"gone"},C=a?De(n.systems):[],O=u=>{let N=x(u);return!a||N==="gone"?p.soft:p.routes[C[u]]};function b(u){let N=x(u.system),Z=fe(u),Y=N==="g\
one"?1:Z==="known"?2.2:Z===ee?1.6*p.thin:1.6;return{color:O(u.system),weight:Y,lineCap:"butt",opacity:N==="gone"?.6:a?.95:.75,dashArray:N==="plan"?p.dashes.map(
at=>at*Y).join(" "):void 0}}let[[,P],[,j]]=e.window,R=u=>{let N=u.map(at=>at.lng),Z=N.reduce((at,ht)=>Math.min(at,ht)),Y=N.reduce((at,ht)=>Math.max(at,ht));return[
0,...Z<P?[1]:[],...Y>j?[-1]:[]]},H=u=>Math.min(to,Xn/(Pt(20,u)/1e3));function K(u,N){let{latlngs:Z}=u,Y=L.polyline(Z,N);return ie(t,Y,Z,R(Z),at=>{let ht=H(at);return u.
slots&&u.slots.map(Et=>Et*ht)})}let G=n.segments.map((u,N)=>{let Z={item:u,latlngs:u.line,slots:null},Y=K(Z,{renderer:d,pane:"catalogue",bubblingMouseEvents:!1,
...b(u)});return Y.on("mouseover",ht=>v(u.system,ht.latlng)),Y.on("mouseout",()=>v(null)),Y.on("click",ht=>s.open("system",u.system,ht.latlng,N)),yt(Y).system=n.
systems[u.system].name,Object.assign(Z,{line:Y,look:x(u.system)})}),M=n.systems.map(()=>[]);if(G.forEach(u=>M[u.item.system].push(u)),G.reduce((u,{latlngs:N})=>u+
N.length,0)<=eo){let u=M.map(N=>{let Z=N.flatMap(({latlngs:Y})=>Y.map(at=>at.lat));return Z.reduce((Y,at)=>Y+at,0)/(Z.length||1)});Fe(G,u)}await Lt();let _={live:!1,
plan:!1,gone:!1},g=L.layerGroup(),T=u=>{if(w!==null&&B)return x(u)!=="gone";let{ready:N,over:Z}=n.systems[u];return w===null||(Ft(N)||0)<=w&&(Ft(Z)||1/0)>=w},k=({
item:u})=>_[x(u.system)]&&T(u.system);function m(){G.forEach(u=>{let N=k(u),Z=x(u.item.system);Z!==u.look&&u.line.setStyle(b(u.item)),u.look=Z,N!==g.hasLayer(u.
line)&&(N?g.addLayer(u.line):g.removeLayer(u.line))})}g.addTo(t),s.onYear(u=>{w=u,m(),tt(),pt(),bt()},[...n.systems.flatMap(u=>[Ft(u.ready),Ft(u.over)]),...n.incidents.
map(u=>u.lat===void 0?null:Ft(u.start)),...e.story?[e.story.first,e.story.last]:[]]),s.systemLines=u=>M[u].map(N=>({number:G.indexOf(N),draw:Z=>K(N,{...b(N.item),
renderer:y,pane:"catalogue-hot",interactive:!1,...Z})}));let z=null,A=null,S=L.layerGroup().addTo(t),$=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});
function c(u){if(z=u,S.clearLayers(),o.classList.toggle("has-hot-system",u!==null),document.querySelectorAll(".systems .hot").forEach(Z=>Z.classList.remove("hot")),
a&&Ht(u),u===null)return;let N=document.querySelector(`.systems [data-system="${u}"]`);N&&N.classList.add("hot"),M[u].forEach(Z=>{let Y=b(Z.item),at=a?Y.color:p.
ink,{weight:ht=0}=Y;[{color:p.halo,weight:ht+5},{...Y,color:at,weight:ht+1.5,opacity:1}].forEach(vt=>K(Z,{renderer:y,pane:"catalogue-hot",interactive:!1,...vt}).
addTo(S))})}function v(u,N){if(c(u===null?A:u),u===null||!N){$.remove();return}$.setLatLng(N).setContent(l("bdi","clip",n.systems[u].name)).addTo(t)}function I(u){
E.remove(),u&&u.accuracy_m&&u.lat!==void 0&&u.lon!==void 0&&E.setLatLng([u.lat,u.lon]).setRadius(u.accuracy_m).addTo(t)}let q=u=>s.open("place",u,Q[u].latlng),J=n.
places.map(()=>0);n.systems.forEach(u=>(u.places||[]).forEach(N=>{J[N]++}));let U=[],D=L.layerGroup(),W=[];function tt(){if(!B)return;let u=new Set(n.systems.flatMap(
(N,Z)=>T(Z)?N.places||[]:[]));W.forEach((N,Z)=>{N.away=w!==null&&!u.has(N.place),N.away?D.removeLayer(U[Z]):D.addLayer(U[Z])})}let rt=new Set(e.routes.flatMap(({
legs:u})=>[{at:u[0],last:!1},{at:u[u.length-1],last:!0}]).map(({at:[u,N],last:Z})=>n.legs[u].facts[N===Z?"from":"to"])),Q=n.places.map((u,N)=>{let Z=L.latLng(u.
lat,u.lon);if(u.role==="other"){let vt=L.circleMarker(Z,{renderer:d,pane:"catalogue",radius:a?3.2:4,weight:1.3,fillOpacity:1,color:p.ink,fillColor:p.land,bubblingMouseEvents:!1});
return vt.on("click",()=>q(N)),vt.on("mouseover",()=>{$.setLatLng(Z).setContent(l("span","",...de(u))).addTo(t)}).on("mouseout",()=>$.remove()),D.addLayer(vt),U.
push(vt),W.push({latlng:Z,text:u.name,rank:J[N],className:"of-place",off:!1,place:N}),{latlng:Z}}let Y=l("span","place-name",...de(u)),at=u.role==="station",ht=at?
14:8,Et=L.marker(Z,{icon:L.divIcon({className:`place ${u.role}`,html:l("div","dot",l("i"),Y),iconSize:[ht,ht]}),zIndexOffset:at?200:-200,riseOnHover:!0}).addTo(
t);return Et.getElement()?.setAttribute("aria-label",[u.name,u.name_ar].filter(Boolean).join(" ")),at||Et.bindTooltip(l("span","",...de(u)),{direction:"top",className:"\
tip"}),Et.on("click",()=>q(N)),Et.on("keypress",vt=>{vt.originalEvent.key==="Enter"&&q(N)}),s.addLabel({latlng:Z,element:Y,dot:!0,rank:at?rt.has(N)?3:2:0}),{latlng:Z}});
s.places=Q,await Lt();let X=n.stretches.map((u,N)=>{let Z=u.line,Y=ie(t,L.polyline(Z,{renderer:d,pane:"catalogue",bubblingMouseEvents:!1,color:p.ink,weight:3.5,
opacity:.28}),Z,[0],()=>null);return Y.on("click",at=>s.open("stretch",N,at.latlng)),Y.on("mouseover",at=>{$.setLatLng(at.latlng).setContent(l("bdi","clip",u.name)).
addTo(t)}).on("mouseout",()=>$.remove()),{item:u,latlngs:Z,line:Y}}),it=L.layerGroup(X.map(({line:u})=>u)),ft=yt(L.CircleMarker).extend({_updatePath(){let u=this.
_renderer,N=this._point,Z=this._radius,Y=u._ctx;!u._drawing||this._empty()||(Y.beginPath(),Y.moveTo(N.x,N.y-Z),Y.lineTo(N.x+Z,N.y),Y.lineTo(N.x,N.y+Z),Y.lineTo(
N.x-Z,N.y),Y.closePath(),u._fillStroke(Y,this))}}),ot=L.layerGroup(),st=[];n.incidents.forEach((u,N)=>{if(u.lat===void 0||u.lon===void 0)return;let Z=L.latLng(u.
lat,u.lon),Y=new ft(Z,{renderer:d,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:p.halo,fillColor:p.ink,bubblingMouseEvents:!1});Y.on("click",()=>s.
open("incident",N,Z)),Y.on("mouseover",()=>{$.setLatLng(Z).setContent(l("bdi","clip",`${u.start}: ${u.name}`)).addTo(t)}).on("mouseout",()=>$.remove()),st.push(
{latlng:Z,lozenge:Y,text:String(u.start).slice(0,7),rank:1e3,className:"of-incident",year:Ft(u.start),hidden:!0,off:!1})});function pt(){st.forEach(u=>{let N=w===
null||u.year===null||u.year===w;u.off=!N,N?ot.addLayer(u.lozenge):ot.removeLayer(u.lozenge)})}pt();let kt={live:0,plan:0,gone:0};n.systems.forEach(u=>{kt[ue(u.status)]++});
let se=[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]];for(let[u,N]of se.filter(([Z])=>kt[Z]))await Lt(),s.addLayer(
{key:`systems-${u}`,title:N,parent:"systems",count:kt[u],shown:a&&u!=="gone",show:Z=>{_[u]=Z,m()}});await Lt(),W.length&&s.addLayer({key:"stations",parent:"stat\
ions",title:a?"Landing stations":"Other landing stations",group:D,count:W.length,shown:!0,show:u=>{W.forEach(N=>{N.off=!u})}}),X.length&&s.addLayer({key:"paths",
parent:"paths",title:"Crossing paths",group:it,count:n.paths.length,shown:a}),st.length&&s.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:ot,
count:st.length,shown:a,show:u=>{st.forEach(N=>{N.hidden=!u})}});let{widthOf:Ut,nameSystems:Gt,nameOne:Ht}=Be({map:t,pane:f,partsOf:u=>M[u].flatMap(({line:N})=>Wt(
N)),nameOf:u=>Ve(n.systems[u].name),colourOf:O}),Yt=u=>Math.round((Mt()?.4:1)*(u<3?24:u<5?70:130)),Wt=u=>g.hasLayer(u)&&yt(u)._parts||[];s.addInk((u,N)=>{let Z=[],
Y=t.getPixelOrigin().subtract(N);if(!a)return Z;for(let{line:at}of G)if(g.hasLayer(at))for(let ht of Wt(at))for(let Et=1;Et<ht.length;Et++){let vt=ht[Et-1],St=ht[Et],
zt=Math.ceil(vt.distanceTo(St)/8);for(let Tt=0;Tt<zt;Tt++)Z.push({x:vt.x+(St.x-vt.x)*Tt/zt+Y.x,y:vt.y+(St.y-vt.y)*Tt/zt+Y.y});if(Z.length>4e4)return Z}return Z}),
s.onLayout(u=>{let{origin:N,size:Z,free:Y,take:at,inside:ht,crossed:Et,zoom:vt}=u,St=[],zt=(...dt)=>(St.push(re(t,...dt)),St[St.length-1]),Tt=[...st.filter(dt=>!dt.
hidden),...W].filter(dt=>!dt.off&&!dt.away).map(dt=>({...dt,at:t.project(dt.latlng,vt).subtract(N)})).filter(({at:dt})=>dt.x>0&&dt.y>0&&dt.x<Z.x&&dt.y<Z.y).sort(
(dt,Rt)=>Rt.rank-dt.rank);Tt.forEach(({at:dt})=>at(dt.x-4,dt.y-4,8,8)),a&&Gt(n.systems.map((dt,Rt)=>Rt).filter(dt=>s.affected?.has(dt)??!0),zt,u);for(let dt of Tt){
if(St.length>=Yt(vt))break;let Rt=Ve(dt.text),_t=Ut(Rt)+2,Bt=13,{x:Kt,y:Jt}=dt.at,Me=[[Kt+7,Jt-Bt/2],[Kt-7-_t,Jt-Bt/2],[Kt-_t/2,Jt-7-Bt],[Kt-_t/2,Jt+7]].filter(
([Ct,Nt])=>ht(Ct,Nt,_t,Bt)&&Y(Ct,Nt,_t,Bt)).map(([Ct,Nt])=>({u:Ct,v:Nt,met:Et(Ct,Nt,_t,Bt)})),jt=Me.length?Me.reduce((Ct,Nt)=>Nt.met<Ct.met?Nt:Ct):null;!jt||jt.
met>(dt.rank>=1e3?9:2)||(at(jt.u,jt.v,_t,Bt),zt(Rt,dt.className,jt.u,jt.v))}f.replaceChildren(...St),a&&Ht(z)});let V={system:u=>M[u].map(N=>N.latlngs),segment:u=>[
G[u].latlngs],stretch:u=>[X[u].latlngs],path:u=>n.paths[u].stretches.map(N=>X[N].latlngs),leg:u=>[s.legs[u].latlngs],route:u=>s.routes[u].parts.map(N=>N.leg.latlngs)};
s.where=(u,N)=>{if(u==="place")return Q[N].latlng;if(u==="incident"){let Y=n.incidents[N];return Y.lat===void 0||Y.lon===void 0?null:L.latLng(Y.lat,Y.lon)}let Z=V[u]?.(
N)??[];return Z.length?ao(Z):null},s.mark=(u,N=0)=>{s.choose("card",u==="route"?[N]:[]),I(u==="place"?n.places[N]:u==="incident"?n.incidents[N]:null),A=u==="sys\
tem"?N:u==="segment"?n.segments[N].system:null,c(A)},s.show=(u,N)=>{let Z=V[u]?.(N).flat()??[],Y=s.where(u,N);s.open(u,N,null),Z.length?s.visit(()=>s.frame(L.latLngBounds(
Z))):Y&&s.visit(()=>s.frame(Y.toBounds(4e4)))};let F=(u,N,Z)=>Z.forEach((Y,at)=>{let ht=(Et,vt)=>[Y.facts[Et]||""].flat().filter(St=>typeof St=="string").flatMap(
St=>String(St).split(vt)).filter(Boolean);s.addSearch({names:[Y.name,Y.name_ar].filter(Boolean),first:u==="place",kind:u==="place"?Y.kind.charAt(0).toUpperCase()+
Y.kind.slice(1):N,also:[Y.id||"",...ht("other names",", "),"start"in Y?String(Y.start):""].filter(Boolean),owners:ht("owners",", "),open:()=>s.show(u,at)})});await Lt(),
F("place","Place",n.places),F("system","Cable system",n.systems),F("path","Crossing path",n.paths),F("incident","Incident",n.incidents),F("deal","Deal",n.deals);
let nt=u=>{let N=ue(n.systems[u.system].status);return N!=="live"?N:fe(u)},et=new Set([...n.segments.map(nt),...X.length?["path"]:[],...st.length?["incident"]:[]]);
r.querySelectorAll("[data-key]").forEach(u=>{yt(u).hidden=!et.has(u.getAttribute("data-key")||"")});let ct=[],lt=xt(r,".count"),mt=lt.textContent;function bt(){
ct.forEach(({row:N,system:Z})=>{N.hidden=!T(Z),N.querySelector("svg")?.replaceWith(gt(Z))});let u=ct.filter(({row:N})=>!N.hidden).length;ct.length&&(lt.textContent=
w===null?mt:`${u} of ${mt}, in ${w}`)}let gt=u=>{let N=L.SVG.create("svg"),Z=L.SVG.create("path"),Y=n.systems[u];N.setAttribute("width","26"),N.setAttribute("he\
ight","8"),N.setAttribute("aria-hidden","true"),Z.setAttribute("d","M1 4H25");let at=x(u);return Z.setAttribute("class",at==="live"?fe(Y):at),N.setAttribute("cl\
ass","system"),N.style.setProperty("--system",at==="gone"?"var(--soft)":`var(--route-${C[u]})`),N.append(Z),N},wt=document.getElementById("systems");wt&&n.systems.
map((u,N)=>({item:u,i:N})).sort((u,N)=>u.item.name.localeCompare(N.item.name,"en")).forEach(({item:u,i:N})=>{let Z=[u.ready||"date not known",u.status==="in ser\
vice"?"":u.over?`${u.status} ${u.over}`:u.status,M[N].length?"":"not drawn"].filter(Boolean).join(", "),Y=l("button","",M[N].length?gt(N):l("span","no-line"),l(
"bdi","clip",u.name),l("small","",Z));Y.type="button",Y.dataset.system=String(N),Y.addEventListener("click",()=>{s.show("system",N)}),Y.addEventListener("mousee\
nter",()=>v(N)),Y.addEventListener("mouseleave",()=>v(null)),Y.addEventListener("focus",()=>v(N)),Y.addEventListener("blur",()=>v(null));let at=l("li","",Y);ct.
push({row:at,system:N}),wt.append(at)}),s.onDraw(u=>{let N=Math.max(1.8,Math.min(4,u*.62));U.forEach(Z=>Z.setRadius(N))}),window.matchMedia("(prefers-color-sche\
me: dark)").addEventListener("change",()=>{p=h(),G.forEach(u=>u.line.setStyle(b(u.item))),X.forEach(({line:u})=>u.setStyle({color:p.ink})),U.forEach(u=>u.setStyle(
{color:p.ink,fillColor:p.land})),st.forEach(({lozenge:u})=>u.setStyle({color:p.halo,fillColor:p.ink})),c(z),s.layout()})}var pe=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],Ue="schematic",ro=["inferred",Ue,"assumed"],io=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],co={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},lo=["candida\
tes","why","note","place"],It=t=>l("bdi","",t);function he(t,e,o){let r=l("button",t,e);return r.type="button",r.addEventListener("click",n=>{n.stopPropagation(),
o()}),r}var uo=t=>l("span",`surely ${t}`,t);function fo(t){let e=t.split(", ")[1]||"",o=ro.includes(e),r=l("span",`mark ${o?"modelled":"known"}`,o&&e!==Ue?"mode\
lled":e);return e?[r," ",t]:[t]}function po(t){let e=(n,s)=>{let a=l("th","",n);return a.scope=s,a},o=["low","likely","high"],r=t.map(n=>l("tr","",e(String(n.figure),
"row"),...o.map(s=>l("td","",s==="likely"?l("b","",String(n[s])):String(n[s])))));return l("table","figures",l("thead","",l("tr","",l("td",""),...o.map(n=>e(n,"\
col")))),l("tbody","",...r))}function He({features:t},e){let o=pe.flatMap(([b,P])=>t[P].map((j,R)=>[b,R])),r=new Map(pe),n=(b,P)=>t[r.get(b)||"routes"][P];function s(b,P){
let j=he("to",It(n(b,P).name),()=>O(b,P));return j.dataset.to=`${b}-${P}`,j}let a=b=>[b].flat().map(P=>typeof P=="number"?s(...o[P]):It(P)),i=(b,P)=>l("span",`b\
adge ${b.contract?"contract":"intent"}`,...a(P));function f(b,P=null){let j=l("dl","facts");return Object.entries(b).forEach(([R,H])=>{if(P?!P.includes(R):["not\
e","status"].includes(R))return;let K=R==="accuracy"?fo(String(H)):a(H);j.append(l("dt","",R.charAt(0).toUpperCase()+R.slice(1)),l("dd",R==="value"?"value":"",...K))}),
j.children.length?[j]:[]}function d({id:b,kind:P,from:j,to:R,"attribution confidence":H,...K}){let G=j&&R?{ends:[j," – ",R].flat()}:{},M=typeof b=="number"?o[b]:
null,_=M&&M[0]==="deal",g={...b===void 0?{}:{id:b},...G,..._||!P?{}:{kind:P},...K},[T,...k]=Object.entries(g),m=l("li","",..._?[i(n(...M),P)," "]:[],...a(T[1]));
H&&m.append(" ",uo(String(H)));let z=l("small","");return k.forEach(([A,S])=>{let[$,c]=co[A]||["",""],v=/\d$/.test(String(S))?c:"",I=[$,...a(S),v].filter(q=>q!==
"");lo.includes(A)?m.append(l("p","small",...I)):A==="value"?m.append(l("p","value",...I)):z.append(...z.childNodes.length?[" · "]:[],l("span","",...I))}),z.childNodes.
length&&m.insertBefore(z,m.querySelector("p")),m}function y(b,P){return b==="Figures"?po(P):l("section","",l("h3","",b),l("ul","things",...P.map(d)))}function E(b=[]){
if(!b.length)return[];let P=b.map(j=>{let R=t.sources[j],H=It(R.title);if(R.url){let G=l("a","",H);G.href=R.url,G.target="_blank",G.rel="noopener noreferrer",H=
G}let K=[R.publisher,R.date,R.licence].flatMap(G=>G?[", ",It(G)]:[]);return l("li","",H,...K)});return[l("details","sources",l("summary","",`Sources (${P.length}\
)`),l("ul","",...P))]}let h=[],p="",w=0,B=(b,P)=>l("section","leg",l("h3","",b==="leg"?"This leg: ":"Here: ",s(b,P)),...f(n(b,P).facts,io));function x(b,P,j){let R=n(
b,P),{status:H,note:K}=R.facts,G=l("span","title",...b==="route"?[l("span","number",String(P+1))]:[],l("span","",It(R.name))),M=l("h2","",G);if(M.tabIndex=-1,M.
id=`card-title-${++w}`,R.name_ar){let k=l("span","ar",R.name_ar);k.lang="ar",k.dir="rtl",M.append(k)}let _=l("p","kicker",l("span","",It(R.kind.charAt(0).toUpperCase()+
R.kind.slice(1))),...b==="deal"?[i(R,R.facts.kind)]:[],...H?[l("span","chip",...a(H))]:[]);if(h.length>1){let[k,m]=h[h.length-2],z=he("back","‹ Back",()=>{h.pop(),
xt(C(),"h2").focus({preventScroll:!0})});z.setAttribute("aria-label",`Back to ${n(k,m).name}`.slice(0,120)),_.prepend(z)}let g=b==="deal"?R.contract?"contract":
"intent":b==="route"?`route-${P}`:"",T=l("article",`card of-${b} ${g}`.trim(),_,M,...j===null?[]:[B(b==="route"?"leg":"segment",j)],...f(R.facts),...Object.entries(
R.lists).map(([k,m])=>y(k,m.map(z=>t.lists[k][z]))),...R.uncertain?[l("section","",l("h3","","Uncertain"),...R.uncertain.map(k=>l("p","small doubt",It(k))))]:[],
...K?[l("p","small note",...a(K))]:[],...E(R.sources));return e.where(b,P)&&_.append(he("go-there","Show on the map",()=>e.show(b,P))),T.setAttribute("aria-labe\
lledby",M.id),T.dataset.card=`${b}-${P}`,T}function C(b=null){let P=h[h.length-1],[j,R]=P,H=x(...P),K=b||(["place","incident"].includes(j)?e.where(j,R):null);return e.
card(H,K,()=>{p="",e.mark(null),e.state.changed()}),p=`${j}-${R}`,e.mark(j,R),e.state.changed(),H}function O(b,P){h.push([b,P,null]),xt(C(),"h2").focus({preventScroll:!0})}
e.open=(b,P,j,R=null)=>(h=[[b,P,R]],C(j)),e.state.add("card",()=>p,b=>{let[,P,j]=/^([a-z]{3,8})-(\d{1,5})$/.exec(b)||[],R=pe.find(([H])=>H===P);!R||Number(j)>=t[R[1]].
length?e.closeCard():p!==b&&e.open(R[0],Number(j),null)})}var ho={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function Ye(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,e=>ho[e]).replace(/[٠-٩۰-۹]/g,
e=>String(Number(e.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function mo(t,e,o){let r=` ${t}`.indexOf(` ${e}`);return t===e?0:r===0?1:r>0?2:o.
every(n=>t.includes(n))?3:9}function We(t,e){let o=Ye(e),r=o.split(" ");return o?t.flatMap(n=>{let s=n.folded??=[n.names,n.also||[],n.owners||[]].flatMap((f,d)=>f.
flatMap(y=>y?[[Ye(y),d,y]]:[])),a=99,i="";return s.forEach(([f,d,y])=>{let E=mo(f,o,r),h=E===9?99:E===3?10+d:n.first&&!d?E/10:E+[n.late?.3:0,.4,.6][d];h<a&&(a=h,
i=d===2?`owner: ${y}`:d===1?y:"")}),Object.assign(n,{why:i}),a<99?[{entry:n,score:a,size:Math.min(...s.map(([f])=>f.length||99))}]:[]}).sort((n,s)=>n.score-s.score||
n.size-s.size).slice(0,12).map(n=>n.entry):[]}var me=t=>new RegExp("\\p{Script=Arabic}","u").test(t);function Ke(t,e){let{map:o,data:r,box:n,panel:s}=t,a=ut("tools"),i=(c,v=0)=>c.toLocaleString("en",{minimumFractionDigits:v,maximumFractionDigits:v}),f=c=>i(c/1e3,
c<1e4?3:c<1e6?2:1),d={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L2\
0 17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 \
14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function y(c){
let v=L.SVG.create("svg"),I=L.SVG.create("path");return v.setAttribute("viewBox","0 0 24 24"),v.setAttribute("aria-hidden","true"),I.setAttribute("d",d[c]),v.append(
I),v}function E(c,v,I=""){let q=l("button",I,c);return q.type="button",q.addEventListener("click",v),q}let h=null;function p(c,v,I){let q=E(y(c),I,"tool");return q.
setAttribute("aria-label",v),q.title=v,a.append(q),q}function w(c,v,I,{opened:q=()=>{},closed:J=()=>{}}={}){let U=p(c,v,()=>{h&&h.item===U?B():D()});I.classList.
add("sheet"),I.id=`sheet-${c}`,I.hidden=!0,I.setAttribute("role","group"),I.setAttribute("aria-label",v),U.setAttribute("aria-expanded","false"),U.setAttribute(
"aria-controls",I.id),a.append(I);function D(){h&&B(),Mt()&&e.expand(!1),h={item:U,sheet:I,closed:J},I.hidden=!1,U.setAttribute("aria-expanded","true"),q()}return{
item:U,show:D}}function B(c=!1){if(!h)return;let{item:v,sheet:I,closed:q}=h;h=null,I.hidden=!0,v.setAttribute("aria-expanded","false"),q(),c&&v.focus()}document.
addEventListener("keydown",c=>{c.key==="Escape"&&!c.defaultPrevented&&(h?B(!0):n.querySelector(".leaflet-popup")?o.closePopup():(e.closeCard(),e.back()))}),xt(ut(
"card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),ut("skip").addEventListener("click",c=>{let v=ut(xt(document,"#skip").getAttribute("hre\
f")?.slice(1)||"");c.preventDefault(),s.contains(v)&&e.expand(!0),v.focus({preventScroll:!0})}),e.find=c=>We(e.entries,c),(function(){let c=l("input"),v=l("ul",
"results"),I=l("p","said");c.type="search",c.placeholder="Station, system, path … or اسم",c.autocomplete="off",c.spellcheck=!1,c.maxLength=200,c.dir="auto",
Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).
forEach(([Q,X])=>c.setAttribute(Q,X)),v.id="results",v.setAttribute("role","listbox"),v.setAttribute("aria-label","Found"),I.setAttribute("role","status");let J=w(
"search","Search",l("div","search",c,I,v),{opened:()=>{c.focus(),c.select()}}),U=[],D=-1;function W(Q){B(),J.item.focus();let{bounds:X,latlng:it}=Q;X?e.visit(()=>e.
frame(X)):it&&e.visit(()=>e.frame(L.latLng(it).toBounds(4e4))),Q.open&&Q.open()}function tt(Q){D=Q,[...v.children].forEach((X,it)=>X.setAttribute("aria-selected",
String(it===Q))),Q<0?c.removeAttribute("aria-activedescendant"):(c.setAttribute("aria-activedescendant",v.children[Q].id),v.children[Q].scrollIntoView({block:"n\
earest"}))}function rt(){U=e.find(c.value),v.replaceChildren(...U.map((Q,X)=>{let it=Q.names.flatMap(pt=>pt||[]),ft=it.find(pt=>!me(pt))||it[0]||"",ot=it.find(me),
st=l("li","",l("bdi","en",ft));if(ot&&ot!==ft){let pt=l("bdi","ar",ot);pt.lang="ar",st.append(pt)}return st.append(l("small","",Q.kind||"",...Q.why?[" · ",l("b\
di","",Q.why)]:[])),st.id=`result-${X}`,st.setAttribute("role","option"),st.addEventListener("mousedown",pt=>pt.preventDefault()),st.addEventListener("click",()=>W(
Q)),st})),c.setAttribute("aria-expanded",String(U.length>0)),I.textContent=c.value.trim()?U.length?`${U.length} found`:"Nothing found":"",tt(U.length?0:-1)}c.addEventListener(
"input",rt),c.addEventListener("keydown",Q=>{let X=Q.key==="ArrowDown"?1:Q.key==="ArrowUp"?-1:0;if(X&&U.length)tt((D+X+U.length)%U.length);else if(Q.key==="Ente\
r"&&D>=0)W(U[D]);else if(Q.key==="Escape"&&c.value)c.value="",rt();else return;Q.preventDefault()}),document.addEventListener("keydown",Q=>{let X=Q.target instanceof
Element&&Q.target.closest("input, textarea, select");Q.key==="/"&&!X&&(Q.preventDefault(),J.show())})})();let x={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let c=l("ul","tree"),v=new Set,I=[];function q(D,W,tt,rt,Q){let X=l("in\
put"),it=l("label","",X);return X.type="checkbox",X.addEventListener("change",()=>rt(X.checked)),Q&&it.append(Q()),it.append(l("bdi","",D)),W!==null&&it.append(
l("small","",i(W))),I.push([X,tt]),l("div","row",it)}function J(){I.forEach(([D,W])=>{let tt=W();D.checked=tt===!0,D.indeterminate=tt===null})}function U(){I=[];
let D=Object.keys(x),W=[...new Set([...D,...e.layers.map(tt=>tt.parent)])];c.replaceChildren(...W.flatMap(tt=>{let rt=e.layers.filter(st=>st.parent===tt);if(!rt.
length)return[];if(rt.length===1){let[st]=rt;return[l("li","",q(st.title,st.count,()=>st.shown,pt=>{st.set(pt),J()},st.mark))]}let Q=()=>{let st=rt.filter(pt=>pt.
shown).length;return st===0?!1:st===rt.length?!0:null},X=x[tt]||tt,it=q(X,rt.length,Q,st=>{e.together(()=>rt.forEach(pt=>pt.set(st))),J()}),ft=l("ul","",...rt.map(
st=>l("li","",q(st.title,st.count,()=>st.shown,pt=>{st.set(pt),J()},st.mark))));ft.hidden=!v.has(tt),ft.id=`branch-${W.indexOf(tt)}`;let ot=E(l("span","chevron"),
()=>{ft.hidden=!ft.hidden,ft.hidden?v.delete(tt):v.add(tt),ot.setAttribute("aria-expanded",String(!ft.hidden))},"more");return ot.setAttribute("aria-label",`${X}\
: each one`),ot.setAttribute("aria-expanded",String(!ft.hidden)),ot.setAttribute("aria-controls",ft.id),it.append(ot),[l("li","",it,ft)]})),J()}w("layers","Laye\
rs",l("div","layers",l("h2","","Layers"),c),{opened:U}),e.onLayers(()=>{h&&h.sheet.id==="sheet-layers"&&J()})})();let C=l("div","cross");C.setAttribute("aria-hi\
dden","true");let O=null;(function(){let c=[],v=L.layerGroup(),I=l("ol","steps"),q=l("p","total");q.setAttribute("role","status");let J=L.polyline([],{pane:"mea\
sure",className:"measured",interactive:!1,smoothFactor:0}),U=X=>{c.push(X),D()};function D(){let X=c.slice(1).map((ot,st)=>Vt(c[st],ot));J.setLatLngs(c.slice(1).
map((ot,st)=>Xt(c[st],ot))),v.clearLayers(),c.forEach(ot=>v.addLayer(L.circleMarker(ot,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),I.
replaceChildren(...X.map(ot=>l("li","",`${ot.exact?"":"about "}${f(ot.m)} km`,l("small","",`bearing ${ot.bearing.toFixed(1)}°`))));let it=X.reduce((ot,st)=>ot+
st.m,0),ft=X.every(ot=>ot.exact);q.textContent=c.length<2?c.length?"One point; add another":"No point yet":`${ft?"":"About "}${f(it)} km in all`,q.dataset.metres=
X.length?it.toFixed(4):"",tt.disabled=rt.disabled=!c.length}let W=E("Add the centre of the map",()=>U(o.getCenter())),tt=E("Undo",()=>{c.pop(),D()}),rt=E("Clear",
()=>{c.length=0,D()}),Q=l("div","measure",l("h2","","Measure"),l("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),l("\
div","buttons",W,tt,rt),I,q);w("measure","Measure",Q,{opened(){O=U,e.closeCard(),n.classList.add("measuring"),n.append(C),o.doubleClickZoom.disable(),[J,v].forEach(
X=>X.addTo(o)),D()},closed(){O=null,n.classList.remove("measuring"),C.remove(),o.doubleClickZoom.enable(),[J,v].forEach(X=>X.remove())}})})();let b=[...e.dates].
flatMap(c=>Number.isInteger(c)?Number(c):[]).sort((c,v)=>c-v),P=null;if(b.length&&b[0]<b[b.length-1]){let c=b[0],v=b[b.length-1],I=l("input"),q=l("output","","A\
ll years");Object.assign(I,{type:"range",min:c,max:v+1,step:1,value:v+1}),I.setAttribute("aria-label","Year"),e.setYear=Q=>{e.year=Q===null||Q>v?null:Math.max(Q,
c),I.value=String(e.year??v+1),q.textContent=e.year===null?"All years":String(e.year),I.setAttribute("aria-valuetext",q.textContent),D.classList.toggle("on",e.year!==
null),e.together(()=>e.years.forEach(X=>X(e.year))),e.state.changed()},I.addEventListener("input",()=>e.setYear(Number(I.value)));let J=l("div","ends",l("span",
"",String(c)),l("span","","all")),U=l("div","year",l("h2","","Year"),q,I,J),{item:D,show:W}=w("year","Year",U,{closed:()=>P?.pause()}),tt=E("All years",()=>e.setYear(
null)),{story:rt}=r;P=rt?Ge(t,e,{story:rt,body:U,show:W,all:tt}):null,rt||U.append(l("p","","Shows what was in service that year: systems from the year in which\
 they were ready, until the year in which they ended, and the cuts of that year. What has no known date stays."),tt),I.setAttribute("aria-valuetext","All years")}
let j=e.state;j.add("view",()=>{let{lat:c,lng:v}=o.getCenter();return`${c.toFixed(4)},${v.toFixed(4)},${o.getZoom()}`},c=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.
test(c))return;let[v,I,q]=c.split(",").map(Number);o.setView([v,I],Math.min(Math.max(q,o.getMinZoom()),o.getMaxZoom()),{animate:!1})}),j.add("change",()=>e.layers.
filter(c=>c.shown!==c.first).map(c=>encodeURIComponent(c.key)).join(","),c=>{let v=new Set(c.split(",").flatMap(I=>{try{return[decodeURIComponent(I)]}catch{return[]}}));
e.layers.forEach(I=>I.set(v.has(I.key)!==I.first))}),j.add("year",()=>e.year===null?"":String(e.year),c=>{e.setYear(/^\d{4}$/.test(c)?Number(c):null)}),P?.link();
function R(){return"#"+[...j.entries].map(([c,{get:v}])=>[c,v()]).filter(([,c])=>c).map(([c,v])=>`${c}=${v}`).join("&")}let H="";function K(c){if(location.hash===
H)return;H=location.hash;let v=new Map(location.hash.slice(1,6e3).split("&").map(q=>{let J=q.indexOf("=");return[q.slice(0,J),q.slice(J+1)]})),I=[...j.entries].
filter(([q])=>!c||v.has("view")||v.has(q));I.length&&e.together(()=>I.forEach(([q,{set:J}])=>J(v.get(q)||"")))}let G;function M(){try{H=R(),history.replaceState(
null,"",H)}catch{}}K(!0),window.addEventListener("hashchange",()=>K(!1));let _=!1;if(["pointerdown","keydown","wheel"].forEach(c=>window.addEventListener(c,()=>{
_=!0},{capture:!0,passive:!0})),j.changed=()=>{clearTimeout(G),_&&(G=setTimeout(M,250))},o.on("moveend",()=>j.changed()),/^(https?|file):$/.test(location.protocol)){
let c=l("input"),v=l("p","said");c.readOnly=!0,c.setAttribute("aria-label","Link to this view"),v.setAttribute("role","status"),c.addEventListener("focus",()=>c.
select()),w("link","Link to this view",l("div","link",l("h2","","Link to this view"),c,l("div","buttons",E("Copy",async()=>{c.select();let I;try{await navigator.
clipboard.writeText(c.value),I=!0}catch{I=document.execCommand("copy")}v.textContent=I?"Copied":"Copy it from the field"})),v),{opened(){c.value=location.href.split(
"#")[0]+R(),v.textContent="",c.focus()}})}if(document.fullscreenEnabled){let c=p("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():
document.documentElement.requestFullscreen());c.setAttribute("aria-pressed","false"),document.addEventListener("fullscreenchange",()=>{c.setAttribute("aria-pres\
sed",String(!!document.fullscreenElement))})}function g(c){let v=e.depthAt(c);return v?`Depth: ${i(v.low_m)} to ${i(v.high_m)} m, from cells of about ${i(v.cell_km)}\
 km`:"Depth: on land, or not known"}function T(c){let v=c.lng-360*Math.round(c.lng/360),I=Pt(0,o.getZoom())/111320,q=Math.min(5,Math.max(1,Math.ceil(-Math.log10(
I)))),J=(U,D,W)=>`${Math.abs(U).toFixed(q)}° ${U<0?W:D}`;return`${J(c.lat,"N","S")}, ${J(v,"E","W")}`}e.hereLines=c=>[T(c),g(c)];function k(c){let v=e.routeNear(
c);return v?e.openRoute(v,c):e.card(l("div","card here",...e.hereLines(c).map(I=>l("p","",I))),c)}o.on("click",c=>{O?O(c.latlng):m()||k(c.latlng)}),n.addEventListener(
"keydown",c=>{c.key!=="Enter"||c.target!==n||(O?O(o.getCenter()):k(o.getCenter()))});function m(){let c=!!h||z;return B(),c}let z=!1;o.on("preclick",()=>{z=!!n.
querySelector(".leaflet-popup")});let A=null;function S(c){if(c!==!!A)if(o.setMaxBounds(void 0),c){A={at:o.getCenter(),zoom:o.getZoom(),open:ut("panel-toggle").
getAttribute("aria-expanded")==="true"};let v=A.open&&!Mt()?$():o.getBounds();document.documentElement.classList.add("printing"),e.expand(!0),o.invalidateSize({
animate:!1,pan:!1}),o.fitBounds(v,{paddingBottomRight:[0,o.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),n.querySelectorAll(
"canvas").forEach(I=>{if(I.classList.contains("leaflet-tile"))return;let q=At(I),{width:J,height:U}=I,D=document.createElement("canvas");Object.assign(D,{width:J,
height:U}),At(D).drawImage(I,0,0),I.width=J,q.drawImage(D,0,0)})}else A&&(document.documentElement.classList.remove("printing"),o.invalidateSize({animate:!1,pan:!1}),
e.expand(A.open),o.setView(A.at,A.zoom,{animate:!1}),A=null,o.setMaxBounds(r.window))}function $(){let c=o.getSize(),v=s.getBoundingClientRect().width+20;return L.
latLngBounds(o.containerPointToLatLng([0,c.y]),o.containerPointToLatLng([c.x-v,0]))}window.addEventListener("beforeprint",()=>S(!0)),window.addEventListener("af\
terprint",()=>S(!1))}function go({columns:t,rows:e,levels:o}){let r=o.slice();for(let n=0;n<3;n++){let s=r.slice();for(let a=0;a<e;a++)for(let i=0;i<t;i++){let f=a*t+i;if(r[f]!==-1)
continue;let d=0,y=0;for(let E=Math.max(a-1,0);E<=Math.min(a+1,e-1);E++)for(let h=Math.max(i-1,0);h<=Math.min(i+1,t-1);h++){let p=r[E*t+h];p!==-1&&(d+=p,y++)}y&&
(s[f]=d/y)}r=s}return r.map(n=>Math.max(n,0))}function yo(t){let e=t.columns>>1,o=t.rows>>1,r=new Float32Array(e*o);for(let n=0;n<o;n++)for(let s=0;s<e;s++){let a=2*
n*t.columns+2*s,i=0,f=0;for(let d of[a,a+1,a+t.columns,a+t.columns+1])t.levels[d]!==-1&&(i+=t.levels[d],f++);r[n*e+s]=f?i/f:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:e,rows:o,levels:r}}function Qe(t){let e=[];for(let o=t;;o=yo(o)){let{west:r,south:n,step:s,columns:a,rows:i}=o,f=o,d=null;if(e.
push({west:r,south:n,step:s,columns:a,rows:i,get levels(){return d=d||go(f)}}),Math.min(a,i)<16)return e}}function Je(t,e){let o=new Int32Array(4*t.length),r=new Float32Array(
4*t.length);return t.forEach((n,s)=>{let a=Math.min(Math.max(n,0),e-1),i=Math.floor(a),f=a-i;for(let d=0;d<4;d++)o[4*s+d]=Math.min(Math.max(i-1+d,0),e-1);r[4*s]=
(1-f)**3/6,r[4*s+1]=(3*f**3-6*f**2+4)/6,r[4*s+2]=(-3*f**3+3*f**2+3*f+1)/6,r[4*s+3]=f**3/6}),{nodes:o,weights:r}}function Xe(t,e,o){let{columns:r,rows:n,levels:s}=t,
a=e.length,{nodes:i,weights:f}=Je(e.map(p=>(p-t.west)/t.step),r),d=Je(o.map(p=>(p-t.south)/t.step),n),y=new Map;function E(p){if(!y.has(p)){let w=new Float32Array(
a),B=p*r;for(let x=0,C=0;x<a;x++,C+=4)w[x]=f[C]*s[B+i[C]]+f[C+1]*s[B+i[C+1]]+f[C+2]*s[B+i[C+2]]+f[C+3]*s[B+i[C+3]];y.set(p,w)}return y.get(p)}let h=new Float32Array(
a*o.length);for(let p=0;p<o.length;p++){let[w,B,x,C]=[0,1,2,3].map(R=>E(d.nodes[4*p+R])),[O,b,P,j]=d.weights.subarray(4*p,4*p+4);for(let R=0,H=p*a;R<a;R++,H++)h[H]=
O*w[R]+b*B[R]+P*x[R]+j*C[R]}return h}function tn(t){let e=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+e)/(1-e))/(4*Math.PI)]}function bo([t,e,o,r],[n,s,a,i]){let f=0,d=1;for(let[
y,E,h,p]of[[t,o-t,n,a],[e,r-e,s,i]]){if(!E){if(y<h||y>p)return!1;continue}let w=(h-y)/E,B=(p-y)/E;f=Math.max(f,Math.min(w,B)),d=Math.min(d,Math.max(w,B))}return f<=
d}function wo([t,e,o,r],[n,s,a,i]){let f=(d,y,E,h,p,w)=>Math.sign((E-d)*(w-y)-(h-y)*(p-d));return f(t,e,o,r,n,s)!==f(t,e,o,r,a,i)&&f(n,s,a,i,t,e)!==f(n,s,a,i,o,
r)}function en(t){let e=new Map,o=([n,s,a,i],f)=>{for(let d=Math.floor(n*256);d<=a*256;d++)for(let y=Math.floor(s*256);y<=i*256;y++)if(f(d*4096+y))return!0;return!1};
function r(){t.forEach(n=>{let s=tn(n[0]);n.slice(1).forEach(a=>{let i=tn(a),f=[...s,...i];o([Math.min(s[0],i[0]),Math.min(s[1],i[1]),Math.max(s[0],i[0]),Math.max(
s[1],i[1])],d=>{let y=e.get(d);return y?y.push(f):e.set(d,[f]),!1}),s=i})})}return([n,s],[a,i,f,d])=>{e.size||r();let y=[a,i,a+f,i+d],E=[a+f/2,i+d/2],h=[n,s,E[0],
E[1]];return!o([Math.min(a,n),Math.min(i,s),Math.max(a+f,n),Math.max(i+d,s)],p=>(e.get(p)||[]).some(w=>bo(w,y)||wo(w,h)))}}async function Lo(t){let e=atob(t),o=new Uint8Array(e.length);for(let i=0;i<o.length;i++)o[i]=e.charCodeAt(i);let n=new Blob([o]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),s=[],a=0;for(let i=await n.read();!i.done;i=await n.read()){if(a+=i.value.length,a>268435456)throw new RangeError("more data than a \
page has");s.push(i.value)}return new Uint8Array(await new Blob(s).arrayBuffer())}async function nn(t,e){let[o,r]=await Promise.all(t.split(" ",2).map(Lo)),n=vo(
r,e);return JSON.parse(new TextDecoder().decode(o),(s,a)=>typeof a=="object"&&a!==null&&"~"in a?n[a["~"]]:a)}function vo(t,e){let o=t.length>>2,r=0,n=()=>{if(r>=
o)throw new RangeError("fewer vertices than the lines have");let d=t[r]|t[r+o]<<8|t[r+2*o]<<16|t[r+++3*o]<<24;return d>>>1^-(d&1)},s=n();n();let a=Array.from({length:Math.
min(s,o)},()=>({unit:n(),size:n()})),i=0,f=0;return a.map(({unit:d,size:y})=>{let E=[],h=0,p=0,w=0,B=0,x=0,C=0;for(let O=0;O<y;O++){let b=n(),P=n();O?([x,w]=[w,
(w+x>>1)+b],[C,B]=[B,(B+C>>1)+P],h+=w,p+=B):(h=i+=b,p=f+=P),E.push(e(p/d,h/d))}return E})}function ne({rows:t,columns:e}){let o=Array.from({length:t},()=>({}));
return Object.entries(e).forEach(([r,n])=>{let s=Array.isArray(n)?a=>n[a]:"all"in n?()=>n.all:a=>n.of[n.at[a]];o.forEach((a,i)=>{let f=s(i);f!==null&&(a[r]=f)})}),
o}function xo(t,e){return`${[t-360*Math.round(t/360),e].map(r=>Number(r.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function on({lists:t,...e}){let o=Object.
entries(t).map(([n,s])=>[n,ne(s)]),r=Object.entries(e).map(([n,s])=>{let a=s.facts&&ne(s.facts),i=s.lists&&ne(s.lists);return[n,ne(s).map((f,d)=>{let y=a?.[d];return y?.
position===!0&&(y.position=xo(Number(f.lon),Number(f.lat))),{...f,facts:y,lists:i?.[d]}})]});return{lists:Object.fromEntries(o),...Object.fromEntries(r)}}function sn({
columns:t,rows:e,steps:o},r,n){let s=new Float32Array(t*e);for(let a=0,i=0;a<s.length;a++)a%t===0&&(i=0),o[a]===" "?s[a]=n:s[a]=i=(i+o.charCodeAt(a)-63)%r;return s}var ge=32,Eo=8,Mo=6;function ko(t,[e,o]){let r=(n,s,a)=>n.some(i=>Math.abs(s-i)<.002&&Math.abs(a-i)<.002);return t.flatMap(n=>{let s=[],a=[n[0]];for(let i=1;i<=
n.length;i++){let f=n[i-1],d=n[i%n.length];r(e,f.lng,d.lng)||r(o,f.lat,d.lat)?(a.length>1&&s.push(a),a=[d]):a.push(d)}return a.length>1&&s.push(a),s})}function So(t,e,o,r){
let n=e.length,s=o.length,a=null;for(let i of[...t].reverse()){let{west:f,south:d,step:y,columns:E,rows:h}=i[0],p=f+y*(E-1),w=d+y*(h-1);if(a&&(e[0]>p||e[n-1]<f||
o[0]<d||o[s-1]>w))continue;let B=i.find(O=>O.step*r>=1.5)||i[i.length-1],x=Xe(B,e,o);if(!a){a=x;continue}let C=(O,b,P)=>Math.min(O-b,P-O)/(Mo*y);for(let O=0,b=0;O<
s;O++){let P=C(o[O],d,w);for(let j=0;j<n;j++,b++){let R=Math.min(P,C(e[j],f,p),1);R>0&&(a[b]+=R*(x[b]-a[b]))}}}return a||new Float32Array(n*s)}function rn(t,[e,
o],r,n,s,a){let i=t.width,f=2**r.z,d=e?1:0,y=Math.min(o,i-e),E=Array.from({length:i},(_,g)=>(g+.5)/i),h=E.map(_=>360*(r.x+_)/f-180),p=E.slice(e-d,e+y).map(_=>Math.
atan(Math.sinh(Math.PI*(1-2*(r.y+_)/f)))*180/Math.PI),w=So(n,h,p,256*f/360),{west:B,south:x,step:C,columns:O,rows:b}=n[n.length-1][0],P=(_,g,T)=>_>g-C&&_<g+T*C,
j=h.map(_=>P(_,B,O)),R=s.length-1,H=a.map(([_,g,T])=>255<<24|T<<16|g<<8|_),K=At(t),G=K.createImageData(i,y),M=new Int32Array(G.data.buffer);for(let _=d,g=d*i,T=0;_<
p.length;_++){if(!P(p[_],x,b)){g+=i,T+=i;continue}for(let k=0;k<i;k++,g++,T++){if(!j[k])continue;let m=w[g],z=0;for(;z<R&&m>=s[z+1];)z++;M[T]=H[z];let A=z?m-s[z]:
1/0,S=z<R?s[z+1]-m:1/0,$=Math.min(A,S);if($>3)continue;let c=.5-$/Math.max(Math.abs(m-w[k?g-1:g+1]),Math.abs(m-w[_?g-i:g+i]),1e-4);if(c<=0)continue;let[v,I]=[a[z],
a[A<S?z-1:z+1]],q=J=>Math.round(v[J]+c*(I[J]-v[J]));M[T]=255<<24|q(2)<<16|q(1)<<8|q(0)}}K.putImageData(G,0,e)}function Ao(t,e){return e.some(o=>o.reduce((r,n)=>{
let s=r;for(let a=0,i=n.length-1;a<n.length;i=a++){let f=n[a],d=n[i];f.lat>t.lat!=d.lat>t.lat&&t.lng<(d.lng-f.lng)*(t.lat-f.lat)/(d.lat-f.lat)+f.lng&&(s=!s)}return s},
!1))}async function cn({map:t,data:e,ground:o,box:r},n){let s=document.documentElement.classList.contains("plain"),a=window.matchMedia("screen and (prefers-colo\
r-scheme: dark)"),i=window.matchMedia("print"),f=A=>L.svg({pane:A,padding:.3}),d=f("land"),y=f("borders"),E={interactive:!1,smoothFactor:.6},{tiers:h}=o;function p(A,S,$,c,v=!1){
if(!S.length)return;let I={...E,renderer:c,className:`ground ${A}`},q=v?L.polygon(S,I):L.polyline(S,I);$.addLayer(Re(t,q,v?S.flat():S,v))}let w=L.layerGroup(),B=L.
layerGroup();for(let{land:A}of h)p("land",A,t,d,!0),await Lt();let x=h.map(A=>ko(A.land.flat(),A.edges));await Lt();for(let A of x)p("coast",A,t,d),await Lt();let C=A=>h.
flatMap(S=>S[A]);p("rivers",C("rivers"),w,d),h.forEach(({lakes:A})=>p("lake",A,w,d,!0)),p("canals",C("canals"),w,d),p("borders",C("borders"),B,y),p("disputed",C(
"disputed"),B,y);let O=A=>[1,3,5].map(S=>parseInt(A.slice(S,S+2),16)),b=()=>i.matches||document.documentElement.classList.contains("printing");function P(){let{
tints:A}=o.depths;return A[b()?"print":s&&a.matches?"dark":"light"].map(O)}function j(A,S){for(let{west:$,south:c,step:v,columns:I,rows:q,levels:J}of A){let U=L.
latLng(S.lat,S.lng+360*Math.ceil(($-v/2-S.lng)/360)),D=Math.round((U.lng-$)/v),W=Math.round((U.lat-c)/v);if(D<0||D>=I||W<0||W>=q)continue;let tt=J[W*I+D];if(tt===
-1||h.some(({land:ot})=>Ao(U,ot)))return null;let{deepest_m:rt,levels:Q}=o.depths,X=ot=>rt*(Math.max(ot,0)/(Q-1))**2,it=X(tt-.5),ft=it<100?1:10;return{low_m:ft*
Math.floor(it/ft),high_m:ft*Math.ceil(X(tt+.5)/ft),cell_km:Math.round(v*111.2)}}return null}async function R(){let A=o.depths.grids.map(D=>({...D,levels:sn(D,o.
depths.levels,-1)}));if(n.depthAt=D=>j(A,D),!s)return;await Lt();let S=[];for(let D of A)S.push(Qe(D)),await Lt();let $=[];function c(D,W){for(let tt=0;tt<D.height;tt+=
ge)rn(D,[tt,ge],W,S,o.depths.bands,P())}let v=!1;t.on("movestart",()=>{v=!0}).on("moveend",()=>{v=!1});function I(D){let W=performance.now()+D,tt=P(),rt=v?Eo:ge;
for(let Q;performance.now()<W&&(Q=$[0]);){let{tile:X,coords:it,done:ft}=Q;rn(X,[Q.row,rt],it,S,o.depths.bands,tt),Q.row+=rt,!(Q.row<X.height)&&($.shift(),ft(void 0,
X))}$.length&&setTimeout(()=>I(v?3:8),v?40:0)}let q=yt(L.GridLayer).extend({createTile(D,W){let tt=l("canvas","leaflet-tile"),{_whole:rt}=this,Q=Math.min(window.
devicePixelRatio||1,2)*2**(t.getZoom()-rt);return tt.width=tt.height=Math.ceil(256*Math.min(Q,2)),$.push({tile:tt,row:0,coords:D,done:W})===1&&queueMicrotask(()=>I(
b()?1/0:8)),tt},_setView(D,W,...tt){this._whole=Math.floor(W+1e-6),yt(L.GridLayer.prototype)._setView.call(this,D,W,...tt)},_clampZoom(){return this._whole},repaint(){
J(this).forEach(({el:D,coords:W})=>c(D,W))}}),J=D=>Object.values(yt(D)._tiles),U=new q({pane:"depths",noWrap:!0,bounds:e.window,keepBuffer:1,updateWhenZooming:!1});
U.on("load",()=>{r.dataset.depths="drawn"}),n.addLayer({key:"depths",title:"Depth",parent:"ground",group:U}),[a,i].forEach(D=>D.addEventListener("change",()=>U.
repaint())),window.addEventListener("afterprint",()=>U.repaint()),n.paintNow=()=>{I(1/0),U.repaint(),J(U).forEach(({el:D})=>{D.style.opacity="1"})}}if(await Lt(),
o.depths.grids.length&&await R(),!s)return;await Lt(),n.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:w}),n.addLayer({key:"borders",title:"\
Borders",parent:"ground",group:B}),await Lt();let H=en([...x.flat(),...C("borders"),...C("disputed")]),K=new Set(e.crossed||[]),G=document.documentElement.lang===
"ar",M=.3,_=new Set(o.names.map(([A,S,$,c,v,I])=>({kind:A,zoom:I,latlng:L.latLng(v,c),text:G&&$||S,first:A==="country"&&K.has(S)})));o.names.forEach(([A,S,$,c,v,
I])=>n.addSearch({names:[S,$],kind:A.charAt(0).toUpperCase()+A.slice(1),late:!0,open(){let q=l("h2","",l("bdi","",S)),J=L.latLng(v,c),U=A==="city"||A==="capital",
D=l("span","ar",$);Object.assign(D,{lang:"ar",dir:"rtl"}),$&&q.append(D),n.card(l("article","card of-ground",l("p","kicker",A.charAt(0).toUpperCase()+A.slice(1)),
q,...U?n.hereLines(J).map(W=>l("p","",W)):[]),J),n.visit(()=>t.setView(J,Math.max(I+.5,3),{animate:!1}))}}));let g=[],T={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,
channel:1},k={ocean:5.5,country:8},m=!0;function z(A){let S=t.getBounds().pad(.3);_.forEach($=>{if(A+M<$.zoom||!S.contains($.latlng))return;_.delete($);let c=$.
kind==="city"||$.kind==="capital";if(c&&n.places.some(({latlng:q})=>Math.abs(q.lat-$.latlng.lat)<.15&&Math.abs(q.lng-$.latlng.lng)<.15))return;let I=l("span",$.
kind,$.text);G&&I.classList.add("ar"),g.push({...$,label:n.addLabel({latlng:$.latlng,element:I,beside:c,rank:($.first?1e3:0)+10*(10-$.zoom)+(T[$.kind]||0),reach:c?
0:$.kind==="ocean"?90:$.first?96:$.kind==="country"?36:26,within:$.kind==="country"?H:null})})}),g.forEach(({kind:$,zoom:c,label:v})=>{v.shown=m&&A+M>=c&&A<(k[$]||
99),v.element.classList.toggle("near",A>=c+1.5)}),r.dataset.scale=A<3?"world":A<5?"region":"country"}n.onDraw(z),t.on("moveend",()=>z(t.getZoom())),n.addLayer({
key:"names",title:"Place names",parent:"ground",group:null,show:A=>{m=A}})}var ye=["aria-label","aria-valuetext","title","placeholder"],$o={".":"٫",",":"٬"},Co="[^A-Za-z]*\\d[^A-Za-z]*?",No=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
Oo=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,e=>e.replace(/[\d.,]/g,o=>o==="."||o===","?$o[o]:String.fromCharCode(1632+Number(o)))),[To,_o]=[8294,
8297].map(t=>String.fromCharCode(t)),ln=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${To}${t}${_o}`:t;function Bo(t,e){let o=new Intl.PluralRules(
e),r=Object.entries(t).filter(([s])=>s.includes("{")).map(([s,a])=>{let i=s.split(/\{(\w+)\}/),f=i.filter((y,E)=>E%2===0),d=i.map((y,E)=>E%2?`(?<${y}>${y==="n"?
Co:"[^]+?"})`:No(y)).join("");return{size:f.join("").length,pattern:new RegExp(`^${d}$`),form:a}}).sort((s,a)=>a.size-s.size);function n(s){for(let i of[s,s.charAt(
0).toLowerCase()+s.slice(1)]){let f=t[i];if(typeof f=="string")return f}for(let{pattern:i,form:f}of r){let d=i.exec(s)?.groups;if(!d)continue;return(typeof f=="\
string"?f:f[o.select(Number((d.n||"").replace(/[^\d.]/g,"")))]||f.other).replace(/\{(\w+)\}/g,(E,h)=>n(d[h])??ln(d[h]))}if(!s.includes(", "))return null;let a=s.
split(", ").map(i=>/[A-Za-z]/.test(i)?n(i):ln(i));return a.includes(null)?null:a.join("، ")}return n}function un(t){let e=document.getElementById("texts");if(!e)
return;let{texts:o,numerals:r,original:n}=JSON.parse(e.textContent||"{}"),s=Bo(o,document.documentElement.lang),a=r==="arab"?Oo:E=>E,i=E=>{let h=E.trim(),p=/[A-Za-z]/.
test(h)?s(h):null;return a(p===null?E:E.replace(h,()=>p))};function f(E){let h=document.createElement("q");Object.assign(h,{lang:"en",dir:"ltr",translate:!1}),h.
textContent=E.data.slice(n.length+1),E.data=n,E.after(" ",h)}function d(E){if(E instanceof Text){let h=E.parentElement?.closest("script, style, [translate=no]");
!h&&E.data.startsWith(`${n} `)&&f(E);let p=h?E.data:i(E.data);p!==E.data&&(E.data=p)}else E instanceof Element&&!E.matches("script, style")&&(ye.forEach(h=>{let p=E.
getAttribute(h),w=p&&i(p);w&&w!==p&&E.setAttribute(h,w)}),E.childNodes.forEach(d))}let y={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:ye};
new MutationObserver(E=>E.forEach(({type:h,target:p,addedNodes:w})=>{h==="childList"?w.forEach(d):h==="characterData"?d(p):p instanceof Element&&ye.forEach(B=>{
let x=p.getAttribute(B),C=x&&i(x);C&&C!==x&&p.setAttribute(B,C)})})).observe(t,y),d(t)}var pn=(t,e,o,r,n)=>e<t.x+t.w&&t.x<e+r&&o<t.y+t.h&&t.y<o+n,fn=new Map;function Po(t){let e=fn.get(t);if(e)return e;let o=[],r=t>90?Array.from({length:17},(n,s)=>(s-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return r.forEach(n=>r.forEach(s=>o.push([n*t,s*t]))),fn.set(t,o.sort((n,s)=>Math.hypot(...n)-Math.
hypot(...s))),o}function Io(t){let e=new Map;return t.forEach(o=>{let r=(o.x>>4)*4096+(o.y>>4),n=e.get(r);n?n.push(o):e.set(r,[o])}),(o,r,n,s,a=1/0)=>{let i=0;for(let f=o-
3>>4;f<=o+n+3>>4;f++)for(let d=r-1>>4;d<=r+s+1>>4;d++)for(let y of e.get(f*4096+d)||[])if(y.x>o-3&&y.x<o+n+3&&y.y>r-1&&y.y<r+s+1&&++i>=a)return i;return i}}function dn(){
let t=new Map,e=({x:n,y:s,w:a,h:i},f)=>{for(let d=Math.floor(n/64);d<=(n+a)/64;d++)for(let y=Math.floor(s/64);y<=(s+i)/64;y++)if(f(t.get(d*4096+y),d*4096+y))return!0;
return!1};return{free:(n,s,a,i)=>!e({x:n,y:s,w:a,h:i},f=>!!(f&&f.some(d=>pn(d,n,s,a,i)))),take:(n,s,a,i)=>{let f={x:n,y:s,w:a,h:i};e(f,(d,y)=>(d?d.push(f):t.set(
y,[f]),!1))}}}function hn(t,e){let o=t.getContainer(),r=[],n=[],s=[];function a({latlng:p,element:w,rank:B,dot:x=!1,reach:C=0,beside:O=!1,within:b=null}){let P={
latlng:p,element:w,rank:B,dot:x,reach:C,beside:O,within:b,shown:!0};return x||(w.classList.add("ground-name"),L.marker(p,{pane:"names",interactive:!1,keyboard:!1,
icon:L.divIcon({className:"name-holder",html:w,iconSize:[0,0]})}).addTo(t)),r.push(P),P}function i(){let p=t.attributionControl.getContainer(),{parentElement:w,
firstElementChild:B}=e;!p||!w||!(B instanceof HTMLElement)||(w.style.setProperty("--title",`${B.offsetHeight}px`),w.style.setProperty("--credits",`${p.offsetWidth>
o.clientWidth-180?p.offsetHeight:0}px`))}let f=!1;t.on("viewprereset",()=>{f=!0}),t.on("viewreset",()=>{f=!1});function d(){let p=dn(),w=dn(),B=[],x=[],C={zoom:NaN,
origin:L.point(NaN,NaN),size:t.getSize(),free:p.free,take:p.take,inside:(G,M,_,g)=>G>2&&M>2&&G+_<C.size.x-2&&M+g<C.size.y-22,crossed:()=>0},{free:O,take:b,inside:P}=C;
function j(){i(),Object.assign(C,{zoom:t.getZoom(),origin:t.getPixelBounds().getTopLeft(),size:t.getSize()});let{zoom:G,origin:M,size:_}=C,g=o.getBoundingClientRect();
[e,ut("tools"),...o.querySelectorAll(".leaflet-control, .large-year")].forEach(m=>{let{left:z,top:A,width:S,height:$}=m.getBoundingClientRect();m!==e&&!S||(b(z-
g.left,A-g.top,S,$),B.push({x:z-g.left,y:A-g.top,w:S,h:$}))}),r.forEach(({element:m,within:z})=>{z&&m.classList.remove("less")});let T=L.bounds([-200,-200],_.add(
[200,200]));x=r.filter(m=>m.shown).map(m=>({...m,at:t.project(m.latlng,G).subtract(M)})).filter(m=>T.contains(m.at)).map(m=>({...m,w:m.element.offsetWidth,h:m.element.
offsetHeight}));let k=new Set(x.map(({element:m})=>m));x.filter(m=>m.dot).forEach(({at:{x:m,y:z}})=>b(m-7,z-7,14,14)),C.crossed=Io(s.flatMap(m=>m(G,M)).filter(m=>P(
m.x,m.y,0,0))),r.forEach(({element:m})=>{k.has(m)||(m.dataset.side="none")}),x.sort((m,z)=>Number(z.dot)-Number(m.dot)||z.rank-m.rank)}function R(){let{crossed:G,
zoom:M}=C;x.filter(_=>_.dot).forEach(({element:_,at:g,rank:T,w:k,h:m})=>{let z=[["right",g.x+9,g.y-m/2],["left",g.x-9-k,g.y-m/2],["above",g.x-k/2,g.y-9-m],["bel\
ow",g.x-k/2,g.y+9]],A=([,c,v])=>!P(c,v,k,m)||!w.free(c,v,k,m)?1/0:(O(c,v,k,m)?0:40)+G(c,v,k,m)+(B.some(I=>pn(I,c,v,k,m))?300:0),S=z.reduce((c,v)=>A(v)<A(c)?v:c),
$=A(S)<[M<4?0:1,3,M<3.5?30:1/0,1/0][T]?S:null;_.dataset.side=$?$[0]:"none",$&&(b($[1],$[2],k,m),w.take($[1],$[2],k,m))})}function H(){let{crossed:G,origin:M,zoom:_}=C,
g=256*2**_;x.filter(T=>!T.dot).forEach(({element:T,at:{x:k,y:m},reach:z,beside:A,within:S,...$})=>{let{w:c,h:v}=$,I=()=>A?3:c/2,q=()=>Po(z).find(([U,D])=>{let W=k+
U-I(),tt=m+D-v/2;return P(W,tt,c,v)&&O(W-2,tt-2,c+4,v+4)&&!G(W,tt,c,v,1)&&(!S||S([(k+M.x)/g,(m+M.y)/g],[(W+M.x)/g,(tt+2+M.y)/g,c/g,(v-4)/g]))}),J=q();if(!J&&S){
let U=T.classList.contains("near")?.76:.95;[c,v]=[c*U,v*U],J=q(),T.classList.toggle("less",!!J)}T.dataset.side=J?"on":"none",J&&(T.style.translate=`${J[0]}px ${J[1]}\
px`,b(k+J[0]-I()-3,m+J[1]-v/2-3,c+6,v+6))})}let K=()=>!f&&t.getZoom()===C.zoom&&t.getPixelBounds().getTopLeft().equals(C.origin);return[()=>{f||j()},...[R,...n.
map(G=>()=>G(C)),H].map(G=>()=>{K()&&G()})]}return{addLabel:a,layout:()=>d().forEach(p=>p()),placing:d,onLayout:p=>{n.push(p)},addInk:p=>{s.push(p)}}}var zo=12,Ro=1.2,jo=3;function Do(){let{_draw:t,_fillStroke:e}=yt(L.Canvas.prototype),o=yt(L.Canvas).extend({_draw(){t.call(this),this._ctx.globalCompositeOperation=
"destination-out",this._within=!0,t.call(this),this._within=!1,this._ctx.globalCompositeOperation="source-over"},_fillStroke(r,n){let{options:s}=n,{weight:a}=s;
this._within&&(s.weight=Math.max(a-2*Ro,0)),e.call(this,r,n),s.weight=a}});return new o({pane:"band-edges",padding:.1})}function mn(t,e){if(!e.length)return()=>{};
t.createPane("band-edges").style.zIndex="403";let o=Do();return e.forEach(r=>{for(let n=0;r.accuracy_m&&n<r.latlngs.length-1;){let s=n+1;for(;s<r.latlngs.length-
1&&Math.abs(r.latlngs[s+1].lat-r.latlngs[n].lat)<1;)s++;let a=r.latlngs.slice(n,s+1),i={interactive:!1,noClip:!0,smoothFactor:1};r.bands.push({band:L.polyline(a,
{...i,pane:"bands",className:r.routes.length>1?"band shared":`band route-${r.routes[0]}`}),edge:L.polyline(a,{...i,renderer:o,opacity:1})}),n=s}}),(r,n)=>{let s=getComputedStyle(
document.documentElement),a=t.getSize(),i=Math.min(a.x,a.y)/jo;e.forEach(f=>{let d=f.latlngs[f.latlngs.length>>1].lat,y=n(f),E=f.accuracy_m||0,h=y.length>0&&E>zo*
Pt(d,r),p=s.getPropertyValue(f.routes.length>1?"--soft":`--route-${f.routes[0]%14}`).trim();f.bands.forEach(({band:w,edge:B})=>{let x=w.getLatLngs(),C=(x[0].lat+
x[x.length-1].lat)/2,O=2*E/Pt(C,r),[b,P]=O>i?[B,w]:[w,B];P.remove(),h?b.addTo(t).setStyle({weight:O,color:p}):b.remove()})})}}var Fo=520,Zo="600 11px ",Go=.4;function Vo(t){let e=[];return t.forEach(o=>{let r=e[e.length-1];r&&r[r.length-1].distanceTo(o[0])<8?r.push(...o):e.push([...o])}),
e}function*qo(t,e,o){for(let r=0;r<t.length;r+=3){let n=r,s=0;for(;n+1<t.length&&s<o+14;)s+=t[n+1].distanceTo(t[n]),n++;if(s<o+14)continue;let a=t.slice(r,n+1);
a.some(i=>i.x<8||i.y<8||i.x>e.x-8||i.y>e.y-24)||a[0].distanceTo(a[a.length-1])<.96*s||(yield[a,r*6])}}var Uo=(t,e,o)=>t.every(r=>!o(r.x+e.x-2,r.y+e.y-3,4,6,1));
function gn({map:t,routes:e,usersOf:o},r){let n=L.svg({pane:"along",padding:.2}).addTo(t),s=At(document.createElement("canvas"));s.font=Zo+getComputedStyle(document.
body).fontFamily;let a=new Map,i=x=>{let C=a.get(x)??s.measureText(x).width+Go*x.length;return a.set(x,C),C},f=null,d=-1,[y,E]=["",""].map(()=>L.SVG.create("g"));
yt(n)._rootGroup.append(y,E);function h(x){let C=[];return e.forEach((O,b)=>{if(!O.shown||x>=0&&b!==x)return;let P=null;O.parts.forEach(j=>{let R=x>=0?[]:o(j.leg).
filter(K=>K<b&&e[K].parts.some(G=>G.number===j.number&&G.system===j.system));if(!j.system||R.length){P=null;return}let H=x>=0?j.complete:j.seen;P&&P.name===j.system?
P.seen.push(...H):C.push(P={name:j.system,r:b,seen:[...H]})})}),C.map(O=>({...O,seen:Vo(O.seen)}))}function p(x,C,O,b){let P=L.SVG.create("path"),j=L.SVG.create(
"text"),R=L.SVG.create("textPath");return P.setAttribute("d","M"+O.map(({x:H,y:K})=>`${H.toFixed(1)} ${K.toFixed(1)}`).join("L")),P.setAttribute("id",C),P.setAttribute(
"class","along-path"),R.setAttribute("href",`#${C}`),R.setAttribute("startOffset","50%"),R.textContent=x,j.setAttribute("class",b),j.append(R),[P,j]}function w({
origin:x,size:C,free:O,take:b,crossed:P},j){let R=j<0?y:E;R.replaceChildren();let H=t.getPixelOrigin().subtract(x);h(j).forEach((K,G)=>{let M=i(K.name),_=-1/0,g=0,
T=K.seen.flatMap(k=>{let m=g;return g+=6*k.length,[...qo(k,C,M)].map(([z,A])=>({piece:z,at:m+A}))});for(let{piece:k,at:m}of T){if(m-_<Fo)continue;let A=k[k.length-
1].x<k[0].x?k.reverse():k,S=A[A.length-1].subtract(A[0]),$=Math.hypot(S.x,S.y),c=L.point(S.y/$,-S.x/$),v=[5,-15].find(U=>Uo(A,c.multiplyBy(U+5),P))??(j>=0?5:void 0);
if(v===void 0)continue;let I=A.map(U=>U.add(c.multiplyBy(v)));if(I.slice(1).reduce((U,D,W)=>U+D.distanceTo(I[W]),0)<M+4)continue;let J=A.filter((U,D)=>D%2===0).
map(U=>U.add(c.multiplyBy(v+5)));j<0&&!J.every(({x:U,y:D})=>O(U-6,D-6,12,12))||(j<0&&J.forEach(({x:U,y:D})=>b(U-6,D-6,12,12)),_=m,R.append(...p(K.name,`along-${j}\
-${G}-${m}`,I.map(U=>U.subtract(H)),`along route-${K.r}${j<0?"":" hot"}`)))}})}function B(x){d=x,E.replaceChildren(),x>=0&&f&&w(f,x),y.style.display=x>=0&&E.childElementCount?
"none":""}return r.onLayout(x=>{f=x,w(x,-1),B(d)}),B}var Zt=4,Ho=20,yn=6,Yo=44,Wo=140,Ko=8,Jo=[24e5,12e5,6e5,3e5],bn=t=>Math.min(2.5+1.2*t,20),Ln=t=>t.slice(1).reduce((e,o,r)=>e+o.distanceTo(t[r]),0),wn=t=>L.point(
t.x+t.ox,t.y+t.oy);function be(t,e){let o=[];return t.forEach((r,n)=>{let s=o[o.length-1],a=e(r);s&&s.value===a?s.to=n+1:o.push({value:a,from:n,to:n+1})}),o}function vn(t){
for(let e=0;e<2;e++){let o=t.map(r=>r.map(({users:n,close:s})=>s.some(a=>a.users.length>n.length||a.users.some(i=>!n.includes(i)))?[...new Set([...n,...s.flatMap(
a=>a.users)])].sort((a,i)=>a-i):n));t.forEach((r,n)=>r.forEach((s,a)=>{s.users=o[n][a]}))}t.forEach(e=>{be(e,o=>o.users.length>1).forEach(({value:o,from:r,to:n})=>{
let s=o&&Ln(e.slice(r,n).map(a=>L.point(a.x,a.y)))>=Ho;for(let a=r;a<n;a++){let i=0,f=0;for(let d=Math.max(r,a-yn);d<Math.min(n,a+yn+1);d++,f++)i+=e[d].users.length;
e[a].count=s?Math.round(i/f):0}})})}function xn({map:t,routes:e},o){e.length&&["trunk-edges","trunks"].forEach((y,E)=>{t.createPane(y).style.zIndex=String(404+E)});
let r=new Map,n=[],s=new Map;function a(y){o.visit(()=>{for(let E of Jo)if(o.frame(y.toBounds(E)),t.getZoom()>=Zt)return;t.setView(y,Zt,{animate:!1})})}function i(y){
let E=r.get(y);if(E)return E;let h=bn(y),p={pane:"trunks",interactive:!1,smoothFactor:0},w=L.polyline([],{pane:"hits",className:"hit",weight:Math.max(h,18),smoothFactor:0,
bubblingMouseEvents:!1});w.on("click",x=>a(x.latlng)),w.on("mouseover",()=>o.highlight(-1));let B=[L.polyline([],{...p,pane:"trunk-edges",className:"trunk-edge",
weight:h+3}),L.polyline([],{...p,className:"trunk",weight:h}),w];return r.set(y,B),B}function f(y){n=[];let E=new Map;e.forEach(({shown:h,dots:p})=>{h&&(be(p,w=>w.
count).forEach(({value:w,from:B,to:x})=>{if(!w)return;let C=p.slice(Math.max(B-1,0),x+1).map(wn),O=E.get(w)||[];E.set(w,O),O.push(L.LineUtil.simplify(C,.4).map(
b=>t.unproject(b,y)))}),be(p,w=>w.count?w.users.join():"").forEach(({value:w,from:B,to:x})=>{w&&n.push({points:p.slice(B,x).map(wn),users:p[B].users})}))}),E.forEach(
(h,p)=>i(p).forEach(w=>w.setLatLngs(h).addTo(t))),r.forEach((h,p)=>{E.has(p)||h.forEach(w=>w.remove())})}function d(y,E){let h=s.get(y);if(h)return h;let p=l("b\
utton","trunk-count",`${E.length} routes`);p.type="button",p.setAttribute("aria-label",`${E.length} routes: show them apart`),p.title=`Their numbers: ${E.map(x=>x+
1).join(", ")}`;let B={marker:L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:"trunk-holder",html:p,iconSize:[0,0]})}),button:p,open:()=>{}};
return L.DomEvent.disableClickPropagation(p),p.addEventListener("keydown",x=>x.stopPropagation()),p.addEventListener("click",()=>B.open()),B}return o.onLayout(({
zoom:y,origin:E,size:h,free:p,take:w})=>{let B=new Map,x=new Map,C=n.map(({points:O,users:b})=>({users:b,points:O.map(P=>P.subtract(E)).filter(({x:P,y:j})=>P>40&&
j>14&&P<h.x-40&&j<h.y-30)})).map(O=>({...O,length:Ln(O.points)})).filter(({length:O})=>O>=Yo).sort((O,b)=>b.users.length-O.users.length||b.length-O.length);for(let{
points:O,users:b}of C){if(B.size>=Ko)break;let P=b.join(),j=x.get(P)||[],R=62,H=22,K=[.5,.4,.6,.3,.7,.2,.8].map(g=>O[Math.floor(g*O.length)]).find(g=>p(g.x-R/2,
g.y-H/2,R,H)&&j.every(T=>T.distanceTo(g)>Wo));if(!K)continue;w(K.x-R/2,K.y-H/2,R,H),x.set(P,[...j,K]);let G=`${P} ${j.length}`,M=d(G,b),_=t.unproject(K.add(E),y);
M.open=()=>a(_),M.marker.setLatLng(_).addTo(t),B.set(G,M)}s.forEach(({marker:O,button:b},P)=>{B.has(P)||(b===document.activeElement&&t.getContainer().focus({preventScroll:!0}),
O.remove())}),s=B}),o.addInk((y,E)=>n.flatMap(({points:h,users:p})=>{let w=bn(p.length)/3;return h.map(B=>B.subtract(E)).flatMap(({x:B,y:x})=>[{x:B,y:x},{x:B-w,
y:x-w},{x:B+w,y:x+w}])})),{draw:f}}var Qo=5,Xo=5,En=18,ts=4e4,oe=t=>t.km??NaN;function es(t,e,o){let r=[t[0]];for(let n=1;n<t.length;n++){let s=t[n-1],a=t[n],i=L.LineUtil.clipSegment(s,a,o);if(i){
let[f,d]=i,y=Math.max(Math.ceil(f.distanceTo(d)/e),1),E=s.distanceTo(a)||1;for(let h=0;h<=y;h++){let p=f.multiplyBy(1-h/y).add(d.multiplyBy(h/y));p.km=oe(s)+(oe(
a)-oe(s))*s.distanceTo(p)/E,r.push(p)}}r.push(a)}return r.filter((n,s)=>!s||n.x!==r[s-1].x||n.y!==r[s-1].y)}function ns(t,e,o){let r=[],n=null;for(let s=1;s<t.length;s++){
let a=L.LineUtil.clipSegment(t[s-1],t[s],o);if(!a)continue;let[i,f]=a,d=Math.max(Math.ceil(i.distanceTo(f)/e),1);(!n||!n.equals(i))&&r.push([i]);for(let y=1;y<=
d;y++)r[r.length-1].push(i.multiplyBy(1-y/d).add(f.multiplyBy(y/d)));n=f}return r}function os(t){let e=[0];for(let o=1;o<t.length;o++)e.push(e[o-1]+Math.hypot(t[o].
x-t[o-1].x,t[o].y-t[o-1].y));for(let o=0,r=0,n=0,s=0,a=0;o<t.length;o++){for(;n<t.length&&e[n]<=e[o]+En;)s+=t[n].mx,a+=t[n].my,n++;for(;e[r]<e[o]-En;)s-=t[r].mx,
a-=t[r].my,r++;t[o].ox=s/(n-r),t[o].oy=a/(n-r)}}function we(t){if(!t.metres){let e=t.metres=[0];t.latlngs.slice(1).forEach((o,r)=>e.push(e[r]+Vt(t.latlngs[r],o).
m))}return t.metres}function Mn({leg:t,from_km:e,backwards:o},r){let n=we(t),s=n[n.length-1],a=s?t.km*r/s:0;return e+(o?t.km-a:a)}function kn({map:t,data:e},o){
let r=e.legs.map(M=>({...M,latlngs:M.line,bands:[]})),n=M=>[M.casing,M.line,M.over,M.hit].flatMap(_=>_||[]),s=e.routes.map((M,_)=>{let g=0,T=M.legs.map(([S,$],c)=>{
let v=r[S],I=M.standings[c]||"",q=v.schematic?"schematic":v.modelled?"modelled":"known",J=`${v.medium} ${q} route-${_} ${I}`.trim(),U={interactive:!1,smoothFactor:0,
weight:v.medium==="land"?4:2.5},D={leg:v,number:S,backwards:$,system:M.systems[c],from_km:g,plain:[],dots:[],points:[],apart:[],seen:[],complete:[],casing:L.polyline(
[],{...U,pane:"casings",className:`casing ${J}`}),line:L.polyline([],{...U,pane:"lines",className:`line ${J}`}),over:I==="gone"?L.polyline([],{...U,pane:"lines",
className:`over ${J}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${J}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return g+=v.km,D.hit.on("cli\
ck",W=>{o.openRoute(o.routeNear(W.latlng)||{r:_,part:D},W.latlng)}),D.hit.on("mousemove",W=>o.highlight((o.routeNear(W.latlng)||{r:_}).r)),D.hit.on("mouseout",()=>o.
highlight(-1)),D}),k=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${_}`,html:String(_+1),iconSize:[20,20]})}).on("c\
lick",()=>o.open("route",_,k.getLatLng())),m=L.layerGroup(T.flatMap(n)),z=L.latLngBounds(T.flatMap(S=>S.leg.latlngs));return{parts:T,label:k,group:m,bounds:z,shown:!0,
away:!1,since:M.since,until:M.until,dots:[],wanted:!0}}),a=M=>M.routes.filter(_=>s[_].shown),i=M=>!o.only||o.only.includes(M),f=new Map,d=new Set,y=mn(t,r);function E(M){
y(M,_=>a(_).filter(g=>(d.size?d.has(g):i(g))&&!o.failed.has(g)))}let h=null;function p(M,_){M.forEach(({route:m,r:z})=>m.parts.forEach(A=>{let S=e.comparison&&z<
e.comparison.paired?we(A.leg):null,$=L.LineUtil.simplify(A.leg.latlngs.map((c,v)=>{let I=t.project(c,_);return S&&(I.km=Mn(A,S[v])),I}),.8);A.plain=A.backwards?
$.reverse():$}));let g=t.getPixelBounds(),T=g.getSize().multiplyBy(.7),k=L.bounds(g.getTopLeft().subtract(T),g.getBottomRight().add(T));h=k,M.forEach(({route:m,
r:z})=>{let A=m.dots=m.parts.flatMap(S=>es(S.plain,6,k).map($=>({x:$.x,y:$.y,km:oe($),r:z,part:S,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[z],close:[],count:0})));A.
forEach((S,$)=>{let c=A[Math.max($-1,0)],v=A[Math.min($+1,A.length-1)],I=Math.hypot(v.x-c.x,v.y-c.y)||1;S.dx=(v.x-c.x)/I,S.dy=(v.y-c.y)/I})})}function w(M,_){let g=Xo+
2,T=new Map,k=(S,$)=>Math.floor(S/g)*67108864+Math.floor($/g),m=S=>_?!o.failed.has(S):i(S),z=M.filter(({r:S})=>m(S));z.forEach(({route:S})=>S.dots.forEach($=>{let c=k(
$.x,$.y),v=T.get(c);v?v.push($):T.set(c,[$])}));let A=M.reduce((S,{route:$})=>S+$.dots.length,0)<=ts;z.forEach(({route:S,r:$})=>S.dots.forEach(c=>{let v=new Map(
[[$,c]]);for(let X=0;A&&X<9;X++){let it=c.x+(Math.floor(X/3)-1)*g,ft=c.y+(X%3-1)*g;for(let ot of T.get(k(it,ft))||[]){if(ot.r===$)continue;let st=Math.hypot(ot.
x-c.x,ot.y-c.y),pt=v.get(ot.r);st>g||Math.abs(ot.dx*c.dx+ot.dy*c.dy)<.8||(!pt||st<Math.hypot(pt.x-c.x,pt.y-c.y))&&v.set(ot.r,ot)}}let I=a(c.part.leg).filter(m),
q=[...new Set([...v.keys(),...I])].sort((X,it)=>X-it);if(q.length<2)return;let J=[...v.values()],U=v.get(q[0])||c;_&&Object.assign(c,{users:q,close:J});let D=_?
q.filter(X=>d.has(X)):q,W=I.includes(q[0])&&!v.has(q[0])?P(q[0],c.part):1,tt=Math.min(Qo,Math.max(3.6,24/D.length),80/D.length)*W,rt=D.includes($)?(D.indexOf($)-
(D.length-1)/2)*tt:0,Q=J.reduce((X,it)=>[X[0]+it.x/J.length,X[1]+it.y/J.length],[0,0]);c.mx=Q[0]-c.x-U.dy*rt,c.my=Q[1]-c.y+U.dx*rt})),_&&vn(z.map(({route:S})=>S.
dots))}o.choose=(M,_)=>{let g=[...d].join();f.set(M,_),d=new Set([...f.values()].flat().sort((T,k)=>T-k)),g!==[...d].join()&&(t.getZoom()<Zt?o.redraw():E(t.getZoom()))};
let B=-1;function x(M){let _=t.getZoom(),g=B===M||d.has(M);s[M].parts.forEach(T=>{let k=(g?[T.points]:T.apart).map(m=>L.LineUtil.simplify(m,.4).map(z=>t.unproject(
z,_)));n(T).forEach(m=>m.setLatLngs(k))})}let C=xn({map:t,routes:s},o);function O(M){let _=s.map((g,T)=>({route:g,r:T})).filter(({route:g})=>g.shown);p(_,M),w(_,
M<Zt),_.forEach(({route:g,r:T})=>{os(g.dots),g.parts.forEach(k=>{k.dots=[]}),g.dots.forEach(k=>k.part.dots.push(k)),g.parts.forEach(k=>{k.points=k.dots.map(m=>L.
point(m.x+m.ox,m.y+m.oy))}),g.parts.forEach((k,m)=>{let z=g.parts[m+1],A=z?[...k.dots,z.dots[0]]:k.dots;k.points=A.map(S=>L.point(S.x+S.ox,S.y+S.oy)),k.apart=[[]],
A.forEach((S,$)=>{let c=k.apart[k.apart.length-1];!S.count||$&&!A[$-1].count?c.push(k.points[$]):c.length&&k.apart.push([])}),k.apart=k.apart.filter(S=>S.length>
1)}),x(T)}),C.draw(M),b.forEach(g=>g(M))}let b=[];o.onLines=M=>{b.push(M)};function P(M,_){let g=s[M].parts.find(T=>T.number===_.number);return g&&g.backwards!==
_.backwards?-1:1}o.routeNear=(M,_=10)=>{let g=t.project(M,t.getZoom()),T=null,k=_;return s.forEach((m,z)=>{m.shown&&m.parts.forEach(A=>{for(let S=1;S<A.points.length;S++){
let $=L.LineUtil.pointToSegmentDistance(g,A.points[S-1],A.points[S]);$<k&&(k=$,T={r:z,part:A})}})}),T},o.addInk((M,_)=>{let g=L.bounds(_,_.add(t.getSize())),T=k=>ns(
k,6,g).map(m=>m.map(z=>z.subtract(_)));return s.flatMap((k,m)=>k.shown?k.parts.flatMap(z=>(z.complete=T(z.points),z.seen=d.has(m)?z.complete:z.apart.flatMap(T),
z.seen.flat())):[])});let j=[.5,.4,.6,.3,.7,.2,.8,.1,.9];o.onLayout(({zoom:M,origin:_,size:g,free:T,take:k})=>{s.forEach(m=>{if(m.label.remove(),!m.shown)return;
let z=m.parts.flatMap($=>$.seen.map(c=>({piece:c,users:c.length?a($.leg).length:0})));z.sort(($,c)=>$.users-c.users||c.piece.length-$.piece.length);let S=z.flatMap(
({piece:$})=>j.map(c=>$[Math.floor(c*$.length)])).find(({x:$,y:c})=>$>14&&c>14&&$<g.x-14&&c<g.y-14&&T($-11,c-11,22,22));S&&(k(S.x-11,S.y-11,22,22),m.label.setLatLng(
t.unproject(S.add(_),M)).addTo(t))})});let R=gn({map:t,routes:s,usersOf:a},o);o.highlight=M=>{if(M===B)return;let _=B;B=M,t.getZoom()<Zt&&[_,M].forEach(g=>{s[g]?.
shown&&x(g)}),document.documentElement.classList.toggle("has-hot",M>=0),document.querySelectorAll(".hot").forEach(g=>g.classList.remove("hot")),R(M),M>=0&&document.
querySelectorAll(`.route-${M}`).forEach(g=>g.classList.add("hot"))};let H=M=>{if(M instanceof SVGPathElement)return-2;let _=M instanceof Element&&M.closest("[cl\
ass*=route-], [data-route]");if(!_)return-1;let g=/(?:^| )route-(\d+)(?: |$)/.exec(_.getAttribute("class")||"");return Number(g?g[1]:_.getAttribute("data-route")||
-1)};["mouseover","focusin"].forEach(M=>document.addEventListener(M,_=>{let g=H(_.target);g>-2&&o.highlight(g)})),document.addEventListener("focusout",()=>o.highlight(
-1)),o.kpAt=({part:M},_)=>{let{leg:g}=M,T=we(g),k=t.project(_,t.getZoom()),m=g.latlngs.map(S=>t.project(S,t.getZoom())),z=1/0,A=0;for(let S=1;S<m.length;S++){let[
$,c]=[m[S-1],m[S]],v=c.subtract($),I=v.x**2+v.y**2,q=k.subtract($),J=I?Math.min(Math.max((q.x*v.x+q.y*v.y)/I,0),1):0,U=k.distanceTo($.add(v.multiplyBy(J)));U<z&&
(z=U,A=T[S-1]+J*(T[S]-T[S-1]))}return Mn(M,A)},o.openRoute=(M,_)=>{let g=o.open("route",M.r,_,M.part.number),{leg:T}=M.part,k=T.accuracy_m===null?NaN:T.accuracy_m/
1e3,m=k>0?Math.min(2,1-Math.floor(Math.log10(2*k))):2,z=10**-m,A=Math.max(0,m),S=(Math.round(o.kpAt(M,_)/z)*z).toLocaleString("en",{minimumFractionDigits:A,maximumFractionDigits:A}),
$=Number.isNaN(k)?"accuracy not known":`± ${k} km`,c=l("p","kp",l("b","",`KP ${S} km`),` along the route from its start, ${$}. ${o.hereLines(_).join(". ")}.`);
return xt(g,"h2").after(c),g};let K=M=>document.querySelector(`[data-route="${M}"]`);function G(M,_){let g=M.wanted&&!M.away,T=K(_);if(T){let k=T.querySelector(
"input");k&&(k.checked=M.wanted),T.classList.toggle("off",!g),xt(T,".when").textContent=M.away?` (not in ${o.year})`:""}M.shown!==g&&(M.shown=g,g?M.group.addTo(
t):M.group.remove())}o.routes=s,o.legs=r,s.forEach((M,_)=>{M.group.addTo(t);let g=K(_),T=g&&xt(g,".go"),k=T?.textContent??`Route ${_+1}`,m=o.addLayer({key:`rout\
e-${_}`,title:k,parent:"routes",show:S=>{M.wanted=S,G(M,_)},mark:()=>l("span",`number route-${_}`,String(_+1))}),z=()=>{o.open("route",_,null),o.visit(()=>o.frame(
M.bounds))};o.addSearch({names:[k,T?.title],kind:`route ${_+1}`,open:z});let A=g&&g.querySelector("input");A&&A.addEventListener("change",()=>m.set(A.checked)),
T&&T.addEventListener("click",z)}),o.onYear(M=>s.forEach((_,g)=>{_.away=M!==null&&(_.since!==null&&M<_.since||_.until!==null&&M>_.until),G(_,g)}),s.flatMap(M=>[
M.since,M.until])),o.onDraw(O),t.on("moveend",()=>{let M=t.getPixelBounds();h&&!h.contains(M)&&O(t.getZoom())}),o.onDraw(E)}function Sn(t,e,o,r){let n=t.getContainer(),s=ut("panel-toggle"),a=ut("card"),i=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),f=L.control.zoom().addTo(t),
d=()=>document.body.classList.contains("comparing"),y=!0,E=0;function h(){let G=!a.hidden,M=y&&!G;s.setAttribute("aria-expanded",String(M)),ut("panel-body").hidden=
!M,e.classList.toggle("closed",!M&&!G),e.classList.toggle("carded",G),n.parentElement?.parentElement?.classList.toggle("covered",M||G),cancelAnimationFrame(E),E=
requestAnimationFrame(r)}function p(G){y=G,G&&R.close(),h()}s.addEventListener("click",()=>p(s.getAttribute("aria-expanded")!=="true"));function w(){let{width:G,
height:M}=e.getBoundingClientRect(),_=e.classList.contains("closed"),g=t.attributionControl.getContainer()?.offsetHeight??0;if(!Mt())return e.getBoundingClientRect().
left>=n.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,g+24]}:_?{paddingTopLeft:[76,M+34],paddingBottomRight:[60,g+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[G+60,50]};let T=n.getBoundingClientRect(),k=_?null:e.getBoundingClientRect(),m=k&&k.top<T.top+40,z=k&&!m?Math.max(T.bottom-k.top,0)+14:
g+62,A=m?Math.max(T.right-k.left,0)+20:30,S=n.clientHeight<330;return{paddingTopLeft:[30,S||!_?20:M+26],paddingBottomRight:[Math.min(A,T.width/2),Math.min(S?56:
z,T.height*.6)]}}function B(G){t.fitBounds(G,{...w(),animate:!1})}let x=null,C=()=>({at:t.getCenter(),zoom:t.getZoom()}),O=()=>{let G=C();return x!==null&&G.zoom===
x.to.zoom&&t.project(G.at).distanceTo(t.project(x.to.at))<2};function b(G){cancelAnimationFrame(E),requestAnimationFrame(()=>setTimeout(()=>{let M=O()&&x?x.from:
C();t.fire("visit"),G(),x={from:M,to:C()}}))}function P(){if(!x||!O())return!1;let{from:G}=x;return x=null,t.fire("visit"),t.setView(G.at,G.zoom,{animate:!1}),!0}
function j(){let{paddingTopLeft:G,paddingBottomRight:M}=w();t.options.minZoom=0;let _=t.getBoundsZoom(o.bounds,!1,L.point(G[0]+M[0],G[1]+M[1])),g=Math.floor(4*Math.
min(t.getBoundsZoom(o.window,!0),_))/4;t.getZoom()<g&&t.setZoom(g,{animate:!1}),t.setMinZoom(g)}let R=ss(t,a,h);function H(){i.setPosition("bottomleft"),f.setPosition(
Mt()?"bottomright":"bottomleft"),p(!Mt()&&!d())}let K=t.attributionControl.getContainer();return K?.addEventListener("click",G=>{G.target instanceof Element&&G.
target.closest("a")||K.classList.toggle("open")}),H(),Se(H),B(o.bounds),{expand:p,frame:B,visit:b,back:P,limit:j,card:R.open,closeCard:R.close}}function ss(t,e,o){
let r=xt(e,".card-body"),n=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),s=null;function a(){if(!s)return!1;let{gone:f,from:d}=s,
y=e.contains(document.activeElement);return s=null,n.remove(),e.hidden=!0,r.replaceChildren(),f(),o(),d&&d.isConnected&&y&&d.focus({preventScroll:!0}),!0}function i(f,d,y=()=>{}){
let E=document.activeElement,h=e.contains(E),p=E===document.body?null:E,w=h&&s?s.from:p,B=h||!!(w&&w.matches(":focus-visible")),x=s;return s=null,x?.gone(),s={gone:y,
from:w},r.replaceChildren(f),r.scrollTop=0,d?n.setLatLng(d).addTo(t):n.remove(),e.hidden=!1,o(),B&&e.focus({preventScroll:!0}),f}return{open:i,close:a}}var Le=[cn,kn,qe,He,Ke],as=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],ve=null,xe=null,Ee=null;yt(window).$||=t=>{let e=document.createElement("template");return e.innerHTML=
String(t).trim(),[e.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),yt(L.PosAnimation).include({run(t,e){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,e),this.fire("step").fire("end")}}));
function rs(t){let{crs:e=L.CRS.EPSG3857}=t.options;e===L.CRS.EPSG3857&&(t.project=(o,r=t.getZoom())=>{let n=L.latLng(o),s=2**r;if(n.ofLat!==n.lat||n.ofLng!==n.lng){
let{x:a,y:i}=e.latLngToPoint(n,0);Object.assign(n,{ofLat:n.lat,ofLng:n.lng,u:a,v:i})}return new L.Point((n.u||0)*s,(n.v||0)*s)})}async function An(t){un(document.
body);let e=JSON.parse(ut("data").dataset.view||""),o=t.getContainer(),r=ut("panel");as.forEach(([E,h])=>{t.createPane(E).style.zIndex=String(h)}),o.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),rs(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(ut("credits").innerHTML),o.setAttribute("role","application"),o.setAttribute("aria-roledescri\
ption","map");let n=!1,{layout:s,...a}=hn(t,r),{limit:i,...f}=Sn(t,r,e,()=>{n&&s()});e.icon&&(delete yt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
e.icon));let d=ls(t,{...a,...f,layout:s},()=>n);t.setMaxBounds(e.window),i(),t.on("resize",i),o.setAttribute("aria-busy","true");let y={map:t,box:o,panel:r,...await cs(
e,o)};for(let E of Le)await E(y,d),await Lt();n=!0;for(let E of d.drawing())E(),await Lt();o.removeAttribute("aria-busy"),is(t,d),[ve,xe,Ee]=[t,y,d]}function is(t,{
redraw:e,layout:o,placing:r,drawing:n}){let s=t.getContainer(),a=!1,i=0;function f([d,...y]){cancelAnimationFrame(i),i=requestAnimationFrame(()=>{i=0,d(),y.length?
f(y):s.classList.remove("unplaced")})}t.on("zoomanim dragstart visit",()=>{a=!0}),t.on("zoomend",()=>{a?s.classList.add("unplaced"):e()}),t.on("moveend",()=>{a?
f(s.classList.contains("unplaced")?n():r()):o(),a=!1}),t.on("viewreset",()=>{i||o()})}async function cs(t,e){try{let o=[];for(let i of["ground","data"])o.push(await nn(
ut(i).textContent||"",(f,d)=>new L.LatLng(f,d))),await Lt();let[r,n]=o,{features:s,...a}=n;return await Lt(),{data:{...a,...t},ground:r,features:on(s)}}catch(o){
let r=l("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. The text beside the map i\
s valid.");throw r.setAttribute("role","alert"),e.append(r),o}}function ls(t,e,o){let r=[],n=[],s=!1,a=()=>[...r.map(y=>()=>y(t.getZoom())),...e.placing()],i=()=>a().
forEach(y=>y());function f(){!o()||s||(i(),n.forEach(y=>y()),d.state.changed())}let d={...e,redraw:i,drawing:a,year:null,only:null,affected:null,failed:new Set,
layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(y,E,h)=>{d.state.entries.set(y,{get:E,set:h})}},
depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(y,E)=>d.open("route",y.r,E),highlight:()=>{},choose:()=>{},onLines:()=>{},where:()=>null,
mark:()=>{},hereLines:()=>[],systemLines:()=>[],setYear:()=>{},open:(y,E,h)=>d.card(l("div"),h),show:()=>{},find:()=>[],onDraw:y=>{r.push(y)},onLayers:y=>{n.push(
y)},addSearch:y=>{d.entries.push(y)},onYear:(y,E=[])=>{d.years.push(y),E.forEach(h=>d.dates.add(h))},together(y){let E=s;s=!0,y(),s=E,f()},addLayer({key:y,title:E,
group:h,shown:p=!0,parent:w="",count:B=null,show:x=null,mark:C=null}){let O={key:y,title:E,parent:w,count:B,mark:C,first:p,shown:!1,set(b){O.shown!==b&&(O.shown=
b,h&&(b?h.addTo(t):h.remove()),x&&x(b),f())}};return d.layers.push(O),O.set(p),O}};return d}Le.splice(-1,0,_e);return _n(us);})();
