var cableroute=(()=>{var Zt=Object.defineProperty;var dn=Object.getOwnPropertyDescriptor;var hn=Object.getOwnPropertyNames;var pn=Object.prototype.hasOwnProperty;var mn=(t,o)=>{for(var n in o)Zt(t,n,{get:o[n],enumerable:!0})},gn=(t,o,n,r)=>{if(o&&typeof o=="object"||typeof o=="function")for(let e of hn(o))!pn.call(t,e)&&
e!==n&&Zt(t,e,{get:()=>o[e],enumerable:!(r=dn(o,e))||r.enumerable});return t};var yn=t=>gn(Zt({},"__esModule",{value:!0}),t);var Fo={};mn(Fo,{given:()=>ee,map:()=>te,shared:()=>ne,start:()=>an});var ue=window.matchMedia("(max-width: 760px), (max-height: 480px)"),ht=()=>ue.matches,fe=t=>ue.addEventListener("change",t);function st(t){let o=document.getElementById(
t);if(!o)throw new Error(`the page has no ${t}`);return o}function ft(t,o){let n=t.querySelector(o);if(!n)throw new Error(`the page has no ${o}`);return n}function g(t,o,...n){
let r=document.createElement(t);return o&&(r.className=o),r.append(...n),r}function gt(t){let o=t.getContext("2d");if(!o)throw new Error("this browser paints on\
 no canvas");return o}var dt=t=>t,Mt=(t,o)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**o);function de({things:t,order:o},n,r){if(!t.length)return;let e=st("cross-out"),s=st("crossed-out"),a=st("failing-said"),c=g("style"),l=t.map(({name:k},S)=>{let C=g(
"option","",k);return C.dir="auto",C.value=String(S),C});new Set(t.map(({kind:k})=>k)).forEach(k=>{let S=g("optgroup","",...l.filter((C,T)=>t[T].kind===k));S.label=
k,e.append(S)}),document.head.append(c);let u=[],v=k=>u.filter(S=>t[S].routes.includes(k)),M=k=>k.flatMap((S,C)=>[...C?[", "]:[],g("bdi","",S)]);function h(){n.
forEach((k,S)=>{let C=v(S).map(B=>t[B].name),T=ft(k,".words");k.classList.toggle("failed",C.length>0),T.querySelector(".fails")?.remove(),C.length&&T.append(g("\
small","fails",g("span","","fails:")," ",...M(C)))})}function f(){s.replaceChildren(...u.map(k=>{let S=g("button","crossed",g("bdi","",t[k].name));return S.type=
"button",S.setAttribute("aria-label",`Put back ${t[k].name}`),S.addEventListener("click",()=>{P(u.filter(C=>C!==k)),e.focus()}),S}))}function x(){let k=o.filter(
C=>!v(C).length),[S]=k;a.textContent=u.length?k.length?`${k.length} of ${n.length} routes are left, route ${S+1} the shortest; a new search may find others.`:"N\
o route of the table is left; a new search may find others.":""}function P(k){u=k,e.value="",l.forEach((T,B)=>{T.disabled=u.includes(B)});let S=n.map((T,B)=>B).
filter(T=>v(T).length),C=T=>S.map(B=>`main ${T}.route-${B}`).join(",");c.textContent=S.length?`${C("path.line")},${C("path.over")},${C("path.casing")}{stroke-op\
acity:.14}${C("text.along")},${C(".number.on-map")}{opacity:.35}`:"",r.failed=new Set(S),h(),f(),x(),r.redraw(),r.state.changed()}st("to-failing").addEventListener(
"click",()=>{st("failing").scrollIntoView(),e.focus({preventScroll:!0})}),e.addEventListener("change",()=>{e.value&&P([...u,Number(e.value)])}),r.state.add("wit\
hout",()=>u.map(k=>encodeURIComponent(t[k].id)).join(","),k=>{let S=k.split(",").map(C=>{try{return decodeURIComponent(C)}catch{return""}});P(t.map((C,T)=>T).filter(
C=>S.includes(t[C].id)))})}var Et=.0033528106647474805,At=6378137*(1-Et),bn=63710088e-1,yt=t=>t*Math.PI/180,jt=t=>t*180/Math.PI;function he(t){let o=t*(40680631590769-At*At)/(At*At);return[
1+o/16384*(4096+o*(-768+o*(320-175*o))),o/1024*(256+o*(-128+o*(74-47*o)))]}var pe=(t,o,n,r)=>t*o*(r+t/4*(n*(2*r**2-1)-t/6*r*(4*o**2-3)*(4*r**2-3)));function me(t,o,n,r,e,s,a){
let c=Et/16*o*(4+Et*(4-3*o));return t+(1-c)*Et*n*(r+c*e*(a+c*s*(2*a**2-1)))}function Tt(t,o){let n=Math.round((o.lng-t.lng)/360)*360,r=yt(o.lng-t.lng-n),e=Math.
atan((1-Et)*Math.tan(yt(t.lat))),s=Math.atan((1-Et)*Math.tan(yt(o.lat))),[a,c,l,u]=[Math.sin(e),Math.cos(e),Math.sin(s),Math.cos(s)],v=r;for(let h=0;h<100;h++){
let f=Math.sin(v),x=Math.cos(v),P=u*f,k=c*l-a*u*x,S=Math.hypot(P,k),C=a*l+c*u*x;if(S<1e-15&&C>0)return{m:0,bearing:0,exact:!0};let T=Math.atan2(S,C),B=S?c*u*f/S:
0,z=1-B**2,R=z>1e-12?C-2*a*l/z:0,Z=me(r,z,B,T,S,C,R);if(Math.abs(Z)>Math.PI+1e-9)break;if(Math.abs(Z-v)<1e-12){let[G,p]=he(z);return{m:At*G*(T-pe(p,S,C,R)),bearing:(jt(
Math.atan2(P,k))+360)%360,exact:!0}}v=Z}let M=Math.sin(yt(o.lat-t.lat)/2)**2+Math.cos(yt(t.lat))*Math.cos(yt(o.lat))*Math.sin(r/2)**2;return{m:2*bn*Math.asin(Math.
sqrt(Math.min(M,1))),exact:!1,bearing:(jt(Math.atan2(u*Math.sin(r),c*l-a*u*Math.cos(r)))+360)%360}}function wn(t,o,n){let r=(1-Et)*Math.tan(yt(t.lat)),e=1/Math.
hypot(1,r),s=r*e,a=Math.sin(yt(o)),c=Math.cos(yt(o)),l=Math.atan2(r,c),u=e*a,v=1-u**2,[M,h]=he(v),f=n/(At*M),x=f;for(let R=0,Z=!1;R<100&&!Z;R++){let G=f+pe(h,Math.
sin(x),Math.cos(x),Math.cos(2*l+x));Z=Math.abs(G-x)<1e-13,x=G}let P=Math.sin(x),k=Math.cos(x),S=Math.cos(2*l+x),C=s*P-e*k*c,T=Math.atan2(s*k+e*P*c,(1-Et)*Math.hypot(
u,C)),B=Math.atan2(P*a,e*k-s*P*c),z=me(0,v,u,x,P,k,S);return{lat:jt(T),lng:t.lng+jt(B-z)}}function Rt(t,o){let{m:n,bearing:r}=Tt(t,o),e=Math.max(1,Math.min(200,
Math.ceil(n/5e4))),s=t.lng;return[t,...Array.from({length:e},(a,c)=>{let l=c+1<e?wn(t,r,n*(c+1)/e):o;return s=l.lng+360*Math.round((s-l.lng)/360),{lat:l.lat,lng:s}})]}var Ln=t=>{let o=[...t];return o.length>90?`${o.slice(0,89).join("")}…`:t},Bt=t=>t.replace(/^[+−]/,o=>o==="+"?"−":"+"),vn=t=>g("span",`number route-${t}`,
String(t+1));function ge(t){let o=vn(t);return o.setAttribute("role","img"),o.setAttribute("aria-label",`Route ${t+1}`),o}var ye=(t,o)=>{let n=g("button","",t);
return n.type="button",n.addEventListener("click",o),n};function En([t,o,n]){return t===null?g("td","",g("span","none",n?"not sure":"not known"),g("small","",n?
`${o}; likely ${n}`:String(o))):g("td","",g("span","figure",t),...o===void 0?[]:[g("small","",`${o} to ${n}`)])}function be({map:t,data:o},n){if(!o.comparison)return;
let r=kn(n);de(o.comparison.failures,r,n),o.comparison.paired>1&&xn(Sn(t,o.comparison,r,n),n)}function xn(t,o){document.querySelectorAll("button.tile").forEach(
n=>{if(!(n instanceof HTMLElement))return;let[r,e]=(n.dataset.routes||"").split(",").map(Number);n.addEventListener("click",()=>{e===void 0?o.visit(()=>o.frame(
o.routes[r].bounds)):t([r,e])}),e===void 0&&(["pointerenter","focus"].forEach(s=>n.addEventListener(s,()=>o.highlight(r))),["pointerleave","blur"].forEach(s=>n.
addEventListener(s,()=>o.highlight(-1))))})}function Mn(t){let o=t.filter(({dataset:e})=>e.low!==void 0),n=Math.min(...o.map(({dataset:e})=>Number(e.low))),r=Math.
max(...o.map(({dataset:e})=>Number(e.high)))-n;r>0&&Number.isFinite(r)&&o.forEach(e=>{let s=g("i","bar");["low","value","high"].forEach(a=>s.style.setProperty(`\
--${a}`,`${100*(Number(e.dataset[a])-n)/r}%`)),e.append(s)})}function kn(t){let o=st("compared"),[n]=o.tBodies,r=ft(o,"thead"),e=st("compared-box"),s=[...n.rows],
a=[...r.querySelectorAll("th")],c=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted"),a.forEach((h,f)=>Mn(s.
map(x=>x.cells[f])));let l=[0,1],u=document.getElementById("sort-by");function v(h,f){l=[h,f];let x=S=>{if(h===0)return Number(S.dataset.route);let{value:C,low:T,
high:B}=S.cells[h].dataset,z=u?.value==="low"?T??C:u?.value==="high"?B??C:C;return z===void 0?NaN:Number(z)},P=s.map(S=>({row:S,value:x(S)})).sort((S,C)=>Number.
isNaN(S.value)||Number.isNaN(C.value)?Number(Number.isNaN(S.value))-Number(Number.isNaN(C.value)):f*(S.value-C.value)),k=document.activeElement;n.append(...P.map(
({row:S})=>S)),k&&n.contains(k)&&k.focus({preventScroll:!0}),a.forEach((S,C)=>{S.hasAttribute("aria-sort")&&S.setAttribute("aria-sort",C!==h?"none":f>0?"ascendi\
ng":"descending")})}a.forEach((h,f)=>{h.querySelector("button")?.addEventListener("click",()=>{v(f,l[0]===f?-l[1]:1),t.state.changed()})}),u?.addEventListener("\
change",()=>{v(l[0],l[1]),t.state.changed()}),t.state.add("by",()=>!u||u.value==="likely"?"":u.value,h=>{u&&(u.value=["low","high"].includes(h)?h:"likely")}),t.
state.add("sort",()=>l[0]===0&&l[1]>0?"":`${l[1]<0?"-":""}${l[0]}`,h=>{let f=/^(-?)(\d{1,3})$/.exec(h),x=f?Number(f[2]):0;a[x]&&a[x].hasAttribute("aria-sort")&&
v(x,f&&f[1]?-1:1)}),s.forEach(h=>h.addEventListener("click",f=>{f.target instanceof Element&&f.target.closest("button, a")||String(window.getSelection())||t.visit(
()=>t.frame(t.routes[Number(h.dataset.route)].bounds))}));let M=t.highlight;return t.highlight=h=>{M(h);let f=h>=0&&c.matches&&s[h];if(!f||f.matches(":hover")||
f.contains(document.activeElement))return;let x=f.getBoundingClientRect(),P=e.getBoundingClientRect(),k=P.top+r.getBoundingClientRect().height;x.top<k?e.scrollTop-=
k-x.top:x.bottom>P.bottom&&(e.scrollTop+=Math.min(x.bottom-P.bottom,x.top-k))},s}function Sn(t,o,n,r){let e=document.documentElement,s=o.paired,a=n.map(m=>m.querySelector(
"button.pick")),c=["pick-0","pick-1"].map(m=>st(m)),l=st("pick-clear"),u=st("pair-said"),v=st("pair-body"),M=u.textContent||"",h=m=>ft(n[m],".go").textContent||
"";c.forEach(m=>m.append(...n.slice(0,s).map((E,$)=>{let w=g("option","",`${$+1} · ${Ln(h($))}`);return w.dir="auto",w.value=String($),w})));let f=g("style");document.
head.append(f);let x=[null,null];function P(m,E){let[$,w]=m<E?[m,E]:[E,m],_=o.pairs[$*s-$*($+1)/2+w-$-1];if(m<E)return _;let{apart:y}=_;return{..._,spans:[_.spans[1],
_.spans[0]],apart:y&&{...y,kp:[y.kp[1],y.kp[0]],at:[y.at[1],y.at[0]]},more:_.more.map(([A,i,b])=>A===null?[null,i,b&&Bt(b)]:i===void 0?[Bt(A)]:[Bt(A),Bt(b||""),
Bt(i)])}}t.createPane("shared").style.zIndex="405";let k=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-edge"}),S=L.polyline([],{pane:"\
shared",interactive:!1,smoothFactor:0,className:"shared-mark"}),C=L.layerGroup(),T=null;function B(m,E,$){let{dots:w}=r.routes[m],_=[],y=A=>L.point(A.x+A.ox,A.y+
A.oy);for(let A=0;A<w.length;A++){let i=w[A],b=w[A+1];i.km>=E&&i.km<=$&&_.push(y(i)),!(!b||b.km<=i.km)&&[E,$].forEach(I=>{if(I<=i.km||I>=b.km)return;let F=(I-i.
km)/(b.km-i.km);_.push(y(i).multiplyBy(1-F).add(y(b).multiplyBy(F)))})}return _}function z(m,E){let $=P(...m);return m.flatMap((w,_)=>(r.routes[w].shown?$.spans[_]:
[]).map(([y,A])=>B(w,y,A).map(i=>t.unproject(i,E)))).filter(w=>w.length)}function R(){let[m,E]=x;return m!==null&&E!==null?[m,E]:null}function Z(m){let E=R();if([
k,S].forEach(w=>{E?w.addTo(t):w.remove()}),!E)return;let $=z(E,m);[k,S].forEach(w=>w.setLatLngs($))}r.onLines(Z);function G(m,E){if(C.clearLayers(),T=null,!E)return;
let $=y=>r.routes[y].bounds.getCenter().lng,w=E.at.map(([y,A],i)=>L.latLng(y,A+360*Math.round(($(m[i])-A)/360))),_=Rt(w[0],w[1]);T=L.latLngBounds(_),C.addLayer(
L.polyline(_,{pane:"shared",interactive:!1,className:"gap-edge",weight:6})),C.addLayer(L.polyline(_,{pane:"shared",interactive:!1,className:"gap",weight:2.5})),
w.forEach(y=>C.addLayer(L.circleMarker(y,{pane:"shared",interactive:!1,className:"gap-end",radius:9}))),C.addLayer(L.marker([(w[0].lat+w[1].lat)/2,(w[0].lng+w[1].
lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"gap-holder",iconSize:[0,0],html:g("span","gap-km",`${E.km} km`)})}))}function p(m,E){
let $=[...n[m].cells].find(w=>w.dataset.column===E);return g("td","",...[...$?$.querySelectorAll(":scope > :not(.bar)"):[]].map(w=>w.cloneNode(!0)))}function N(m){
let[E,$]=m,w=P(E,$),_=w.spans.every(U=>!U.length),y=(U,...W)=>g("div","fact",g("dt","",U),g("dd","",...W)),A=(U,W)=>g("b","figure",`${U} ${W}`),i=([U,W,Q,J],K)=>[
A(U,"km"),` (${W} %) `,g("small","",U==="0"?K:`land ${Q} km, sea ${J} km; ${K}`)],b=g("dl","facts",y("Common section",...i(w.common_section,"the same segment of\
 one system, or the same trench")),y("Same corridor",...i(w.same_corridor,"lines nearer than their accuracy: not known to be apart")),...w.ends_km==="0"?[]:[y("\
Common ends",A(w.ends_km,"km")," ",g("small","","left out"))],y("Least separation",w.apart?A(w.apart.km,"km"):g("span","none","not known")," ",g("small","",w.apart?
`at KP ${w.apart.kp[0]} of ${E+1} and KP ${w.apart.kp[1]} of ${$+1}`:"below the accuracy of the lines somewhere"))),I=g("div","buttons");_||I.append(ye("Show wh\
at they share",()=>r.visit(()=>r.frame(L.latLngBounds(z(m,t.getZoom()).flat()))))),G(m,w.apart);let F=T;F&&I.append(ye("Show where they are nearest",()=>r.visit(
()=>r.frame(F.pad(2)))));let V=g("tr","",g("th","","Measure"),g("th","",ge(E)),g("th","",ge($)),g("th","",`How much more ${$+1} has`));[...V.cells].forEach(U=>{
U.scope="col"});let Y=g("table","differences",g("caption","unseen",`Differences between route ${E+1} and route ${$+1}`),g("thead","",V),g("tbody","",...o.measures.
map(({key:U,title:W},Q)=>{let J=g("th","",g("bdi","",W));J.scope="row";let K=g("tr","",J,p(E,U),p($,U),En(w.more[Q]));return K.dataset.measure=U,K}))),q=["place\
s","groups and straits","countries"].map((U,W)=>{let Q=w.passed[W].flatMap((J,K)=>[...K?[", "]:[],g("bdi","",J)]);return g("p","passed",g("b","",`Both pass thes\
e ${U}: `),...Q.length?Q:["none known"])});st("pair-marks").hidden=_,v.replaceChildren(b,I,Y,...q),u.textContent=`Routes ${E+1} and ${$+1}: common section ${w.common_section[0]}\
 km, same corridor ${w.same_corridor[0]} km (${w.same_corridor[1]} %).`}function O(m,E=!0){x=m,c.forEach((y,A)=>{y.value=String(x[A]??"")}),a.forEach((y,A)=>{y&&
y.setAttribute("aria-pressed",String(x.includes(A)))}),n.forEach((y,A)=>y.classList.toggle("picked",x.includes(A)));let $=x.flatMap(y=>y??[]),w=R(),_=!!w;if(r.only=
w,r.choose("pair",$),l.hidden=!$.length,st("pick-best").hidden=_,document.body.classList.toggle("paired",_),e.classList.toggle("has-pair",_),w){let[y,A]=w;E&&r.
closeCard();let i=b=>`.has-pair:not(.has-hot) main ${b}:not(.route-${y}, .route-${A})`;f.textContent=`${["path.line","path.over","path.casing"].map(i).join(",")}\
{stroke-opacity:.16}${["text.along",".number.on-map"].map(i).join(",")}{opacity:.35}`,$.forEach(b=>r.routes[b].parts.forEach(I=>[I.casing,I.line,I.over].forEach(
F=>F?.bringToFront()))),C.addTo(t),N(w)}else f.textContent="",C.remove(),v.replaceChildren(),u.textContent=$.length?`Route ${$[0]+1} is picked; pick another.`:M;
if(r.redraw(),w&&E){let[y,A]=w.map(i=>r.routes[i].bounds);r.visit(()=>r.frame(L.latLngBounds(y.getSouthWest(),y.getNorthEast()).extend(A)))}r.state.changed()}return a.
forEach((m,E)=>{m&&m.addEventListener("click",()=>{let $=x.flatMap(w=>w===E?[]:w??[]);x.includes(E)?O([$[0]??null,null]):$.length?O([$[$.length-1],E]):O([E,null])})}),
c.forEach((m,E)=>m.addEventListener("change",()=>{let $=[x[0],x[1]],w=m.value===""?null:Number(m.value);w!==null&&$[1-E]===w&&($[1-E]=$[E]),$[E]=w,O($)})),st("p\
ick-best").addEventListener("click",()=>{O(o.best),c[0].focus()}),l.addEventListener("click",()=>{O([null,null]),c[0].focus()}),r.state.add("pair",()=>(R()||[]).
map(m=>m+1).join(","),m=>{let[,E,$]=/^(\d{1,3}),(\d{1,3})$/.exec(m)||["","0","0"],w=Number(E)-1,_=Number($)-1;w!==_&&Math.min(w,_)>=0&&Math.max(w,_)<s?O([w,_],!1):
R()&&O([null,null])}),O}var An='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',we=t=>t.slice(1).reduce((o,n,r)=>o+n.distanceTo(t[r]),0);function Gt(t,...[
o,n,r,e,s=0]){let a=g("span",`catalogue-name ${n}`,g("bdi","",o)),c=t.containerPointToLayerPoint([r,e]);return a.style.transform=`translate(${c.x.toFixed(1)}px,\
 ${c.y.toFixed(1)}px)`+(s?` rotate(${s.toFixed(3)}rad)`:""),a}function $n(t,o){let n=[];return t.forEach(r=>{for(let e=0;e+1<r.length;e++){let s=e+1;for(;s+1<r.
length&&r[e].distanceTo(r[s])<o;)s++;let a=r[e],c=r[s],l=a.distanceTo(c);l<o||l<.985*we(r.slice(e,s+1))||n.push([a,c])}}),n}function Le({map:t,pane:o,partsOf:n,
nameOf:r,colourOf:e}){let s=gt(document.createElement("canvas"));s.font=An;let a=new Map;function c(h){let f=a.get(h)??s.measureText(h).width;return a.set(h,f),
f}let l=h=>n(h).map(f=>f.map(x=>t.layerPointToContainerPoint(x)));function u(h,f,x,{size:P,free:k,take:S}){let C=r(h),T=c(C)+4,B=$n(f,T),z=Math.max(1,Math.floor(
B.length/24));for(let R=0;R<B.length;R+=z){let[Z,G]=B[(R+h*7*z)%B.length];G.x<Z.x&&([Z,G]=[G,Z]);let p=Z.add(G).divideBy(2),N=G.subtract(Z),O=Math.hypot(N.x,N.y),
m=L.point(N.x/O,N.y/O),E=L.point(m.y,-m.x),$=T/5+6,w=[-2,-1,0,1,2].map(A=>p.add(m.multiplyBy(A*T/5)).subtract([T/10+3,7]));if(!w.every(({x:A,y:i})=>A>4&&i>4&&A<
P.x-60&&i<P.y-30)||!w.every(({x:A,y:i})=>k(A,i,$,14)))continue;w.forEach(({x:A,y:i})=>S(A,i,$,14));let _=p.subtract(m.multiplyBy(T/2-2)).add(E.multiplyBy(6.5)),
y=x(C,"of-system",_.x,_.y,Math.atan2(N.y,N.x));return y.style.color=e(h),y.dataset.system=String(h),y}return null}function v(h,f,x){h.map(P=>{let k=l(P);return{
system:P,parts:k,length:k.reduce((S,C)=>S+we(C),0)}}).sort((P,k)=>k.length-P.length).slice(0,ht()?12:60).forEach(({system:P,parts:k})=>u(P,k,f,x))}function M(h){
if(o.querySelectorAll(".lit").forEach(Z=>Z.remove()),o.classList.toggle("one",h!==null),h===null)return;let f=(...Z)=>{let G=Gt(t,...Z);return G.classList.add("\
lit"),o.append(G),G},x=t.getSize(),P=l(h);if(u(h,P,f,{size:x,free:()=>!0,take:()=>{}}))return;let S=P.flat().filter(({x:Z,y:G})=>Z>4&&G>14&&Z<x.x-4&&G<x.y-30);if(!S.
length)return;let C=r(h),T=c(C),{x:B,y:z}=S[S.length>>1],R=f(C,"of-system",Math.max(4,Math.min(B-T/2,x.x-T-8)),z-18);R.style.color=e(h),R.dataset.system=String(
h)}return{widthOf:c,nameSystems:v,nameOne:M}}function ve(t){let o=new Map,n=[],r=new Array(5).fill(0);return t.forEach((s,a)=>(s.places||[]).forEach(c=>{let l=o.get(c);l?l.push(a):o.set(c,[a])})),t.map((s,a)=>a).
sort((s,a)=>(t[a].places||[]).length-(t[s].places||[]).length).forEach(s=>{let a=r.map(c=>c/(4*t.length));(t[s].places||[]).forEach(c=>(o.get(c)||[]).forEach(l=>{
n[l]!==void 0&&a[n[l]]++})),n[s]=a.indexOf(Math.min(...a)),r[n[s]]++}),n}function Ee(t,o){let n=new Map,r=a=>{let c=n.get(a)||{users:new Set,turn:0,next:[],order:[]};
return n.set(a,c),c},e=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,s=t.map(({latlngs:a})=>a.slice(1).map((c,l)=>{let u=e(a[l]),v=e(c);return u<v?{key:`${u} ${v}`,
sense:1}:{key:`${v} ${u}`,sense:-1}}));t.forEach(({item:a},c)=>s[c].forEach(({key:l})=>r(l).users.add(a.system))),s.forEach(a=>a.slice(1).forEach(({key:c,sense:l},u)=>{
let v=a[u];r(v.key).next.push([c,l*v.sense]),r(c).next.push([v.key,l*v.sense])})),n.forEach(a=>{if(a.turn)return;a.turn=1;let c=[a];for(let l=c.pop();l;l=c.pop())
for(let[u,v]of l.next){let M=r(u);M.turn||(M.turn=l.turn*v,c.push(M))}}),n.forEach(a=>{a.order=[...a.users].sort((c,l)=>o[l]-o[c]||c-l)}),t.forEach((a,c)=>{let{
facts:{from:l,to:u},system:v}=a.item,M=s[c].map(({key:h,sense:f})=>{let{order:x,turn:P}=r(h);return f*P*(x.indexOf(v)-(x.length-1)/2)});M.some(h=>h)&&(a.slots=a.
latlngs.map((h,f)=>f===0&&typeof l=="number"||f===M.length&&typeof u=="number"?0:((M[f-1]??M[f])+(M[f]??M[f-1]))/2))})}var Cn=11,Nn=3.2,On=6e4,Tn=["out of service","retired","cancelled"],Ft="schematic",Bn=["inferred",Ft,"assumed"],$t=t=>t==="in service"?"live":Tn.includes(t)?"go\
ne":"plan",Vt=t=>Bn.includes(t.confidence||""),Ut=t=>t.confidence===Ft?Ft:Vt(t)?"modelled":"known",In={modelled:"9 2.5",[Ft]:"9 2.5 2 2.5"},Ct=t=>Number(String(
t||"").slice(0,4))||null,xe=t=>t.length>32?`${t.slice(0,30)}…`:t;function Pn(t){let o=t.reduce((n,r)=>r.length>n.length?r:n);return o[o.length>>1]}function qt(t){
let o=[g("bdi","en clip",t.name)];if(t.name_ar){let n=g("span","ar clip",t.name_ar);n.lang="ar",n.dir="rtl",o.push(" ",n)}return o}function Me({map:t,data:o,box:n,
panel:r,features:e},s){let a=!o.routes.length,c=t.createPane("catalogue-hot"),l=t.createPane("catalogue-names");Object.assign(c.style,{zIndex:"395",pointerEvents:"\
none"}),Object.assign(l.style,{zIndex:"605",pointerEvents:"none"});let u=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),v=L.canvas({pane:"catalogue-hot",padding:.25}),
M=L.circle([0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function h(){let d=getComputedStyle(document.documentElement),j=D=>d.getPropertyValue(
`--${D}`).trim();return{soft:j("soft"),ink:j("ink"),halo:j("halo"),land:j("land"),routes:Array.from({length:7},(D,H)=>j(`route-${H}`))}}let f=h(),x=a?ve(e.systems):
[],P=d=>{let j=$t(e.systems[d].status);return!a||j==="gone"?f.soft:f.routes[x[d]]};function k(d){let j=$t(e.systems[d.system].status),D=Vt(d);return{color:P(d.system),
weight:j==="gone"?1.2:D?1.5:2.2,opacity:a?.95:.75,lineCap:j==="plan"?"round":"butt",dashArray:j==="plan"?"0.1 4":j==="gone"?"2 4":In[Ut(d)]}}let[[,S],[,C]]=o.window,
T=d=>{let j=d.map(tt=>tt.lng),D=[d],H=j.reduce((tt,rt)=>Math.min(tt,rt)),nt=j.reduce((tt,rt)=>Math.max(tt,rt));return H<S&&D.push(d.map(tt=>L.latLng(tt.lat,tt.lng+
360))),nt>C&&D.push(d.map(tt=>L.latLng(tt.lat,tt.lng-360))),D},B=e.segments.map((d,j)=>{let D=d.line,H=L.polyline(T(D),{renderer:u,pane:"catalogue",smoothFactor:1,
bubblingMouseEvents:!1,...k(d)});return H.on("mouseover",tt=>A(d.system,tt.latlng)),H.on("mouseout",()=>A(null)),H.on("click",tt=>s.open("system",d.system,tt.latlng,
j)),dt(H).system=e.systems[d.system].name,{item:d,latlngs:D,line:H,slots:null,drawn:null}}),z=e.systems.map(()=>[]);if(B.forEach(d=>z[d.item.system].push(d)),B.
reduce((d,{latlngs:j})=>d+j.length,0)<=On){let d=z.map(j=>{let D=j.flatMap(({latlngs:H})=>H.map(nt=>nt.lat));return D.reduce((H,nt)=>H+nt,0)/(D.length||1)});Ee(
B,d)}function R(d){let j=Mt(20,d)/1e3,D=Math.min(Nn,Cn/j);B.forEach(H=>{let{slots:nt}=H;if(!nt||!O(H))return;let tt=H.latlngs.map(it=>t.project(it,d)),rt=tt.map(
(it,ut)=>{let bt=tt[Math.max(ut-1,0)],at=tt[Math.min(ut+1,tt.length-1)].subtract(bt),mt=Math.hypot(at.x,at.y)||1,pt=nt[ut]*D;return t.unproject([it.x-at.y/mt*pt,
it.y+at.x/mt*pt],d)});H.drawn=rt,H.line.setLatLngs(T(rt))}),E!==null&&y(E)}let Z={live:!1,plan:!1,gone:!1},G=L.layerGroup(),p=null,N=d=>{let{ready:j,over:D}=e.systems[d];
return p===null||(Ct(j)||0)<=p&&(Ct(D)||1/0)>=p},O=({item:d})=>Z[$t(e.systems[d.system].status)]&&N(d.system);function m(){B.forEach(d=>{let j=O(d);j!==G.hasLayer(
d.line)&&(j?G.addLayer(d.line):G.removeLayer(d.line))})}G.addTo(t),s.onYear(d=>{p=d,m(),ct(),fn()},[...e.systems.flatMap(d=>[Ct(d.ready),Ct(d.over)]),...e.incidents.
map(d=>d.lat===void 0?null:Ct(d.start))]);let E=null,$=null,w=L.layerGroup().addTo(t),_=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function y(d){
if(E=d,w.clearLayers(),n.classList.toggle("has-hot-system",d!==null),document.querySelectorAll(".systems .hot").forEach(D=>D.classList.remove("hot")),a&&oe(d),d===
null)return;let j=document.querySelector(`.systems [data-system="${d}"]`);j&&j.classList.add("hot"),z[d].forEach(D=>{let H=k(D.item),nt=T(D.drawn||D.latlngs),tt=a?
H.color:f.ink,{weight:rt=0}=H;[{color:f.halo,weight:rt+5},{...H,color:tt,weight:rt+1.5,opacity:1}].forEach(ut=>L.polyline(nt,{renderer:v,pane:"catalogue-hot",interactive:!1,
smoothFactor:1,...ut}).addTo(w))})}function A(d,j){if(y(d===null?$:d),d===null||!j){_.remove();return}_.setLatLng(j).setContent(g("bdi","clip",e.systems[d].name)).
addTo(t)}function i(d){M.remove(),d&&d.accuracy_m&&d.lat!==void 0&&d.lon!==void 0&&M.setLatLng([d.lat,d.lon]).setRadius(d.accuracy_m).addTo(t)}let b=d=>s.open("\
place",d,U[d].latlng),I=e.places.map(()=>0);e.systems.forEach(d=>(d.places||[]).forEach(j=>{I[j]++}));let F=[],V=L.layerGroup(),Y=[],q=new Set(o.routes.flatMap(
({legs:d})=>[{at:d[0],last:!1},{at:d[d.length-1],last:!0}]).map(({at:[d,j],last:D})=>e.legs[d].facts[j===D?"from":"to"])),U=e.places.map((d,j)=>{let D=L.latLng(
d.lat,d.lon);if(d.role==="other"){let it=L.circleMarker(D,{renderer:u,pane:"catalogue",radius:a?3.2:4,weight:1.3,fillOpacity:1,color:f.ink,fillColor:f.land,bubblingMouseEvents:!1});
return it.on("click",()=>b(j)),it.on("mouseover",()=>{_.setLatLng(D).setContent(g("span","",...qt(d))).addTo(t)}).on("mouseout",()=>_.remove()),V.addLayer(it),F.
push(it),Y.push({latlng:D,text:d.name,rank:I[j],className:"of-place",off:!1}),{latlng:D}}let H=g("span","place-name",...qt(d)),nt=d.role==="station",tt=nt?14:8,
rt=L.marker(D,{icon:L.divIcon({className:`place ${d.role}`,html:g("div","dot",g("i"),H),iconSize:[tt,tt]}),zIndexOffset:nt?200:-200,riseOnHover:!0}).addTo(t);return rt.
getElement()?.setAttribute("aria-label",[d.name,d.name_ar].filter(Boolean).join(" ")),nt||rt.bindTooltip(g("span","",...qt(d)),{direction:"top",className:"tip"}),
rt.on("click",()=>b(j)),rt.on("keypress",it=>{it.originalEvent.key==="Enter"&&b(j)}),s.addLabel({latlng:D,element:H,dot:!0,rank:nt?q.has(j)?3:2:0}),{latlng:D}});
s.places=U;let W=e.stretches.map((d,j)=>{let D=d.line,H=L.polyline(D,{renderer:u,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:f.ink,weight:1.6,opacity:.7,
dashArray:Vt(d)?"5 3":void 0});return H.on("click",nt=>s.open("stretch",j,nt.latlng)),H.on("mouseover",nt=>{_.setLatLng(nt.latlng).setContent(g("bdi","clip",d.name)).
addTo(t)}).on("mouseout",()=>_.remove()),{item:d,latlngs:D,line:H}}),Q=L.layerGroup(W.map(({line:d})=>d)),J=dt(L.CircleMarker).extend({_updatePath(){let d=this.
_renderer,j=this._point,D=this._radius,H=d._ctx;!d._drawing||this._empty()||(H.beginPath(),H.moveTo(j.x,j.y-D),H.lineTo(j.x+D,j.y),H.lineTo(j.x,j.y+D),H.lineTo(
j.x-D,j.y),H.closePath(),d._fillStroke(H,this))}}),K=L.layerGroup(),ot=[];e.incidents.forEach((d,j)=>{if(d.lat===void 0||d.lon===void 0)return;let D=L.latLng(d.
lat,d.lon),H=new J(D,{renderer:u,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:f.halo,fillColor:f.ink,bubblingMouseEvents:!1});H.on("click",()=>s.open(
"incident",j,D)),H.on("mouseover",()=>{_.setLatLng(D).setContent(g("bdi","clip",`${d.start}: ${d.name}`)).addTo(t)}).on("mouseout",()=>_.remove()),ot.push({latlng:D,
lozenge:H,text:String(d.start).slice(0,7),rank:1e3,className:"of-incident",year:Ct(d.start),hidden:!0,off:!1})});function ct(){ot.forEach(d=>{let j=p===null||d.
year===null||d.year===p;d.off=!j,j?K.addLayer(d.lozenge):K.removeLayer(d.lozenge)})}ct();let X={live:0,plan:0,gone:0};e.systems.forEach(d=>{X[$t(d.status)]++}),
[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([d])=>X[d]).forEach(([d,j])=>s.addLayer({key:`systems-${d}`,
title:j,parent:"systems",count:X[d],shown:a&&d!=="gone",show:D=>{Z[d]=D,m()}})),Y.length&&s.addLayer({key:"stations",parent:"stations",title:a?"Landing stations":
"Other landing stations",group:V,count:Y.length,shown:!0,show:d=>{Y.forEach(j=>{j.off=!d})}}),W.length&&s.addLayer({key:"paths",parent:"paths",title:"Crossing p\
aths",group:Q,count:e.paths.length,shown:a}),ot.length&&s.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:K,count:ot.length,shown:a,show:d=>{
ot.forEach(j=>{j.hidden=!d})}});let{widthOf:lt,nameSystems:rn,nameOne:oe}=Le({map:t,pane:l,partsOf:d=>z[d].flatMap(({line:j})=>se(j)),nameOf:d=>xe(e.systems[d].
name),colourOf:P}),cn=d=>Math.round((ht()?.4:1)*(d<3?24:d<5?70:130)),se=d=>G.hasLayer(d)&&dt(d)._parts||[];s.addInk((d,j)=>{let D=[],H=t.getPixelOrigin().subtract(
j);if(!a)return D;for(let{line:nt}of B)if(G.hasLayer(nt))for(let tt of se(nt))for(let rt=1;rt<tt.length;rt++){let it=tt[rt-1],ut=tt[rt],bt=Math.ceil(it.distanceTo(
ut)/8);for(let wt=0;wt<bt;wt++)D.push({x:it.x+(ut.x-it.x)*wt/bt+H.x,y:it.y+(ut.y-it.y)*wt/bt+H.y});if(D.length>4e4)return D}return D}),s.onLayout(d=>{let{origin:j,
size:D,free:H,take:nt,inside:tt,crossed:rt,zoom:it}=d,ut=[],bt=(...at)=>(ut.push(Gt(t,...at)),ut[ut.length-1]),wt=[...ot.filter(at=>!at.hidden),...Y].filter(at=>!at.
off).map(at=>({...at,at:t.project(at.latlng,it).subtract(j)})).filter(({at})=>at.x>0&&at.y>0&&at.x<D.x&&at.y<D.y).sort((at,mt)=>mt.rank-at.rank);wt.forEach(({at})=>nt(
at.x-4,at.y-4,8,8)),a&&rn(e.systems.map((at,mt)=>mt),bt,d);for(let at of wt){if(ut.length>=cn(it))break;let mt=xe(at.text),pt=lt(mt)+2,xt=13,{x:Pt,y:_t}=at.at,le=[
[Pt+7,_t-xt/2],[Pt-7-pt,_t-xt/2],[Pt-pt/2,_t-7-xt],[Pt-pt/2,_t+7]].filter(([Lt,vt])=>tt(Lt,vt,pt,xt)&&H(Lt,vt,pt,xt)).map(([Lt,vt])=>({u:Lt,v:vt,met:rt(Lt,vt,pt,
xt)})),St=le.length?le.reduce((Lt,vt)=>vt.met<Lt.met?vt:Lt):null;!St||St.met>(at.rank>=1e3?9:2)||(nt(St.u,St.v,pt,xt),bt(mt,at.className,St.u,St.v))}l.replaceChildren(
...ut),a&&oe(E)});let ae={system:d=>z[d].map(j=>j.drawn||j.latlngs),segment:d=>[B[d].latlngs],stretch:d=>[W[d].latlngs],path:d=>e.paths[d].stretches.map(j=>W[j].
latlngs),leg:d=>[s.legs[d].latlngs],route:d=>s.routes[d].parts.map(j=>j.leg.latlngs)};s.where=(d,j)=>{if(d==="place")return U[j].latlng;if(d==="incident"){let H=e.
incidents[j];return H.lat===void 0||H.lon===void 0?null:L.latLng(H.lat,H.lon)}let D=ae[d]?.(j)??[];return D.length?Pn(D):null},s.mark=(d,j=0)=>{s.choose("card",
d==="route"?[j]:[]),i(d==="place"?e.places[j]:d==="incident"?e.incidents[j]:null),$=d==="system"?j:d==="segment"?e.segments[j].system:null,y($)},s.show=(d,j)=>{
let D=ae[d]?.(j).flat()??[],H=s.where(d,j);s.open(d,j,null),D.length?s.visit(()=>s.frame(L.latLngBounds(D))):H&&s.visit(()=>s.frame(H.toBounds(4e4)))};let Ot=(d,j,D)=>D.
forEach((H,nt)=>{let tt=(rt,it)=>[H.facts[rt]||""].flat().filter(ut=>typeof ut=="string").flatMap(ut=>String(ut).split(it)).filter(Boolean);s.addSearch({names:[
H.name,H.name_ar].filter(Boolean),first:d==="place",kind:d==="place"?H.kind.charAt(0).toUpperCase()+H.kind.slice(1):j,also:[H.id||"",...tt("other names",", "),"\
start"in H?String(H.start):""].filter(Boolean),owners:tt("owners",", "),open:()=>s.show(d,nt)})});Ot("place","Place",e.places),Ot("system","Cable system",e.systems),
Ot("path","Crossing path",e.paths),Ot("incident","Incident",e.incidents),Ot("deal","Deal",e.deals);let ln=d=>{let j=$t(e.systems[d.system].status);return j!=="l\
ive"?j:Ut(d)},un=new Set([...e.segments.map(ln),...W.length?["path"]:[],...ot.length?["incident"]:[]]);r.querySelectorAll("[data-key]").forEach(d=>{dt(d).hidden=
!un.has(d.getAttribute("data-key")||"")});let It=[],re=ft(r,".count"),ie=re.textContent;function fn(){It.forEach(({row:j,system:D})=>{j.hidden=!N(D)});let d=It.
filter(({row:j})=>!j.hidden).length;It.length&&(re.textContent=p===null?ie:`${d} of ${ie}, in ${p}`)}let ce=document.getElementById("systems");if(ce){let d=j=>{
let D=L.SVG.create("svg"),H=L.SVG.create("path"),nt=e.systems[j];D.setAttribute("width","26"),D.setAttribute("height","8"),D.setAttribute("aria-hidden","true"),
H.setAttribute("d","M1 4H25");let tt=$t(nt.status);return H.setAttribute("class",tt==="live"?Ut(nt):tt),D.setAttribute("class","system"),D.style.setProperty("--\
system",tt==="gone"?"var(--soft)":`var(--route-${x[j]})`),D.append(H),D};e.systems.map((j,D)=>({item:j,i:D})).sort((j,D)=>j.item.name.localeCompare(D.item.name,
"en")).forEach(({item:j,i:D})=>{let H=[j.ready||"date not known",j.status==="in service"?"":j.status,z[D].length?"":"not drawn"].filter(Boolean).join(", "),nt=g(
"button","",z[D].length?d(D):g("span","no-line"),g("bdi","clip",j.name),g("small","",H));nt.type="button",nt.dataset.system=String(D),nt.addEventListener("click",
()=>{s.show("system",D)}),nt.addEventListener("mouseenter",()=>A(D)),nt.addEventListener("mouseleave",()=>A(null)),nt.addEventListener("focus",()=>A(D)),nt.addEventListener(
"blur",()=>A(null));let tt=g("li","",nt);It.push({row:tt,system:D}),ce.append(tt)})}s.onDraw(d=>{R(d);let j=Math.max(1.8,Math.min(4,d*.62));F.forEach(D=>D.setRadius(
j))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{f=h(),B.forEach(d=>d.line.setStyle(k(d.item))),W.forEach(({line:d})=>d.setStyle(
{color:f.ink})),F.forEach(d=>d.setStyle({color:f.ink,fillColor:f.land})),ot.forEach(({lozenge:d})=>d.setStyle({color:f.halo,fillColor:f.ink})),y(E),s.layout()})}var Ht=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],ke="schematic",_n=["inferred",ke,"assumed"],jn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],Rn={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},Fn=["candida\
tes","why","note","place"],kt=t=>g("bdi","",t);function Wt(t,o,n){let r=g("button",t,o);return r.type="button",r.addEventListener("click",e=>{e.stopPropagation(),
n()}),r}var zn=t=>g("span",`surely ${t}`,t);function Dn(t){let o=t.split(", ")[1]||"",n=_n.includes(o),r=g("span",`mark ${n?"modelled":"known"}`,n&&o!==ke?"mode\
lled":o);return o?[r," ",t]:[t]}function Zn(t){let o=(e,s)=>{let a=g("th","",e);return a.scope=s,a},n=["low","likely","high"],r=t.map(e=>g("tr","",o(String(e.figure),
"row"),...n.map(s=>g("td","",s==="likely"?g("b","",String(e[s])):String(e[s])))));return g("table","figures",g("thead","",g("tr","",g("td",""),...n.map(e=>o(e,"\
col")))),g("tbody","",...r))}function Se({features:t},o){let n=Ht.flatMap(([T,B])=>t[B].map((z,R)=>[T,R])),r=new Map(Ht),e=(T,B)=>t[r.get(T)||"routes"][B];function s(T,B){
let z=Wt("to",kt(e(T,B).name),()=>C(T,B));return z.dataset.to=`${T}-${B}`,z}let a=T=>[T].flat().map(B=>typeof B=="number"?s(...n[B]):kt(B)),c=(T,B)=>g("span",`b\
adge ${T.contract?"contract":"intent"}`,...a(B));function l(T,B=null){let z=g("dl","facts");return Object.entries(T).forEach(([R,Z])=>{if(B?!B.includes(R):["not\
e","status"].includes(R))return;let G=R==="accuracy"?Dn(String(Z)):a(Z);z.append(g("dt","",R.charAt(0).toUpperCase()+R.slice(1)),g("dd",R==="value"?"value":"",...G))}),
z.children.length?[z]:[]}function u({id:T,kind:B,from:z,to:R,"attribution confidence":Z,...G}){let p=z&&R?{ends:[z," – ",R].flat()}:{},N=typeof T=="number"?n[T]:
null,O=N&&N[0]==="deal",m={...T===void 0?{}:{id:T},...p,...O||!B?{}:{kind:B},...G},[E,...$]=Object.entries(m),w=g("li","",...O?[c(e(...N),B)," "]:[],...a(E[1]));
Z&&w.append(" ",zn(String(Z)));let _=g("small","");return $.forEach(([y,A])=>{let[i,b]=Rn[y]||["",""],I=/\d$/.test(String(A))?b:"",F=[i,...a(A),I].filter(V=>V!==
"");Fn.includes(y)?w.append(g("p","small",...F)):y==="value"?w.append(g("p","value",...F)):_.append(..._.childNodes.length?[" · "]:[],g("span","",...F))}),_.childNodes.
length&&w.insertBefore(_,w.querySelector("p")),w}function v(T,B){return T==="Figures"?Zn(B):g("section","",g("h3","",T),g("ul","things",...B.map(u)))}function M(T=[]){
if(!T.length)return[];let B=T.map(z=>{let R=t.sources[z],Z=kt(R.title);if(R.url){let p=g("a","",Z);p.href=R.url,p.target="_blank",p.rel="noopener noreferrer",Z=
p}let G=[R.publisher,R.date,R.licence].flatMap(p=>p?[", ",kt(p)]:[]);return g("li","",Z,...G)});return[g("details","sources",g("summary","",`Sources (${B.length}\
)`),g("ul","",...B))]}let h=[],f="",x=0,P=(T,B)=>g("section","leg",g("h3","",T==="leg"?"This leg: ":"Here: ",s(T,B)),...l(e(T,B).facts,jn));function k(T,B,z){let R=e(
T,B),{status:Z,note:G}=R.facts,p=g("span","title",...T==="route"?[g("span","number",String(B+1))]:[],g("span","",kt(R.name))),N=g("h2","",p);if(N.tabIndex=-1,N.
id=`card-title-${++x}`,R.name_ar){let $=g("span","ar",R.name_ar);$.lang="ar",$.dir="rtl",N.append($)}let O=g("p","kicker",g("span","",kt(R.kind.charAt(0).toUpperCase()+
R.kind.slice(1))),...T==="deal"?[c(R,R.facts.kind)]:[],...Z?[g("span","chip",...a(Z))]:[]);if(h.length>1){let[$,w]=h[h.length-2],_=Wt("back","‹ Back",()=>{h.pop(),
ft(S(),"h2").focus({preventScroll:!0})});_.setAttribute("aria-label",`Back to ${e($,w).name}`.slice(0,120)),O.prepend(_)}let m=T==="deal"?R.contract?"contract":
"intent":T==="route"?`route-${B}`:"",E=g("article",`card of-${T} ${m}`.trim(),O,N,...z===null?[]:[P(T==="route"?"leg":"segment",z)],...l(R.facts),...Object.entries(
R.lists).map(([$,w])=>v($,w.map(_=>t.lists[$][_]))),...R.uncertain?[g("section","",g("h3","","Uncertain"),...R.uncertain.map($=>g("p","small doubt",kt($))))]:[],
...G?[g("p","small note",...a(G))]:[],...M(R.sources));return o.where(T,B)&&O.append(Wt("go-there","Show on the map",()=>o.show(T,B))),E.setAttribute("aria-labe\
lledby",N.id),E.dataset.card=`${T}-${B}`,E}function S(T=null){let B=h[h.length-1],[z,R]=B,Z=k(...B),G=T||(["place","incident"].includes(z)?o.where(z,R):null);return o.
card(Z,G,()=>{f="",o.mark(null),o.state.changed()}),f=`${z}-${R}`,o.mark(z,R),o.state.changed(),Z}function C(T,B){h.push([T,B,null]),ft(S(),"h2").focus({preventScroll:!0})}
o.open=(T,B,z,R=null)=>(h=[[T,B,R]],S(z)),o.state.add("card",()=>f,T=>{let[,B,z]=/^([a-z]{3,8})-(\d{1,5})$/.exec(T)||[],R=Ht.find(([Z])=>Z===B);!R||Number(z)>=t[R[1]].
length?o.closeCard():f!==T&&o.open(R[0],Number(z),null)})}var Gn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function Ae(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,o=>Gn[o]).replace(/[٠-٩۰-۹]/g,
o=>String(Number(o.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function Un(t,o,n){let r=` ${t}`.indexOf(` ${o}`);return t===o?0:r===0?1:r>0?2:n.
every(e=>t.includes(e))?3:9}function $e(t,o){let n=Ae(o),r=n.split(" ");return n?t.flatMap(e=>{let s=e.folded??=[e.names,e.also||[],e.owners||[]].flatMap((l,u)=>l.
flatMap(v=>v?[[Ae(v),u,v]]:[])),a=99,c="";return s.forEach(([l,u,v])=>{let M=Un(l,n,r),h=M===9?99:M===3?10+u:e.first&&!u?M/10:M+[e.late?.3:0,.4,.6][u];h<a&&(a=h,
c=u===2?`owner: ${v}`:u===1?v:"")}),Object.assign(e,{why:c}),a<99?[{entry:e,score:a,size:Math.min(...s.map(([l])=>l.length||99))}]:[]}).sort((e,s)=>e.score-s.score||
e.size-s.size).slice(0,12).map(e=>e.entry):[]}var Yt=t=>new RegExp("\\p{Script=Arabic}","u").test(t);function Ce({map:t,data:o,box:n,panel:r},e){let s=st("tools"),a=(i,b=0)=>i.toLocaleString("en",{minimumFractionDigits:b,maximumFractionDigits:b}),c=i=>a(i/1e3,i<
1e4?3:i<1e6?2:1),l={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function u(i){
let b=L.SVG.create("svg"),I=L.SVG.create("path");return b.setAttribute("viewBox","0 0 24 24"),b.setAttribute("aria-hidden","true"),I.setAttribute("d",l[i]),b.append(
I),b}function v(i,b,I=""){let F=g("button",I,i);return F.type="button",F.addEventListener("click",b),F}let M=null;function h(i,b,I){let F=v(u(i),I,"tool");return F.
setAttribute("aria-label",b),F.title=b,s.append(F),F}function f(i,b,I,{opened:F=()=>{},closed:V=()=>{}}={}){let Y=h(i,b,()=>{M&&M.item===Y?x():q()});I.classList.
add("sheet"),I.id=`sheet-${i}`,I.hidden=!0,I.setAttribute("role","group"),I.setAttribute("aria-label",b),Y.setAttribute("aria-expanded","false"),Y.setAttribute(
"aria-controls",I.id),s.append(I);function q(){M&&x(),ht()&&e.expand(!1),M={item:Y,sheet:I,closed:V},I.hidden=!1,Y.setAttribute("aria-expanded","true"),F()}return{
item:Y,show:q}}function x(i=!1){if(!M)return;let{item:b,sheet:I,closed:F}=M;M=null,I.hidden=!0,b.setAttribute("aria-expanded","false"),F(),i&&b.focus()}document.
addEventListener("keydown",i=>{i.key==="Escape"&&!i.defaultPrevented&&(M?x(!0):n.querySelector(".leaflet-popup")?t.closePopup():(e.closeCard(),e.back()))}),ft(st(
"card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),st("skip").addEventListener("click",i=>{let b=st(ft(document,"#skip").getAttribute("hre\
f")?.slice(1)||"");i.preventDefault(),r.contains(b)&&e.expand(!0),b.focus({preventScroll:!0})}),e.find=i=>$e(e.entries,i),(function(){let i=g("input"),b=g("ul",
"results"),I=g("p","said");i.type="search",i.placeholder="Station, system, path … or اسم",i.autocomplete="off",i.spellcheck=!1,i.maxLength=200,i.dir="auto",
Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).
forEach(([J,K])=>i.setAttribute(J,K)),b.id="results",b.setAttribute("role","listbox"),b.setAttribute("aria-label","Found"),I.setAttribute("role","status");let V=f(
"search","Search",g("div","search",i,I,b),{opened:()=>{i.focus(),i.select()}}),Y=[],q=-1;function U(J){x(),V.item.focus();let{bounds:K,latlng:ot}=J;K?e.visit(()=>e.
frame(K)):ot&&e.visit(()=>e.frame(L.latLng(ot).toBounds(4e4))),J.open&&J.open()}function W(J){q=J,[...b.children].forEach((K,ot)=>K.setAttribute("aria-selected",
String(ot===J))),J<0?i.removeAttribute("aria-activedescendant"):(i.setAttribute("aria-activedescendant",b.children[J].id),b.children[J].scrollIntoView({block:"n\
earest"}))}function Q(){Y=e.find(i.value),b.replaceChildren(...Y.map((J,K)=>{let ot=J.names.flatMap(lt=>lt||[]),ct=ot.find(lt=>!Yt(lt))||ot[0]||"",X=ot.find(Yt),
et=g("li","",g("bdi","en",ct));if(X&&X!==ct){let lt=g("bdi","ar",X);lt.lang="ar",et.append(lt)}return et.append(g("small","",J.kind||"",...J.why?[" · ",g("bdi",
"",J.why)]:[])),et.id=`result-${K}`,et.setAttribute("role","option"),et.addEventListener("mousedown",lt=>lt.preventDefault()),et.addEventListener("click",()=>U(
J)),et})),i.setAttribute("aria-expanded",String(Y.length>0)),I.textContent=i.value.trim()?Y.length?`${Y.length} found`:"Nothing found":"",W(Y.length?0:-1)}i.addEventListener(
"input",Q),i.addEventListener("keydown",J=>{let K=J.key==="ArrowDown"?1:J.key==="ArrowUp"?-1:0;if(K&&Y.length)W((q+K+Y.length)%Y.length);else if(J.key==="Enter"&&
q>=0)U(Y[q]);else if(J.key==="Escape"&&i.value)i.value="",Q();else return;J.preventDefault()}),document.addEventListener("keydown",J=>{let K=J.target instanceof
Element&&J.target.closest("input, textarea, select");J.key==="/"&&!K&&(J.preventDefault(),V.show())})})();let P={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let i=g("ul","tree"),b=new Set,I=[];function F(q,U,W,Q,J){let K=g("inpu\
t"),ot=g("label","",K);return K.type="checkbox",K.addEventListener("change",()=>Q(K.checked)),J&&ot.append(J()),ot.append(g("bdi","",q)),U!==null&&ot.append(g("\
small","",a(U))),I.push([K,W]),g("div","row",ot)}function V(){I.forEach(([q,U])=>{let W=U();q.checked=W===!0,q.indeterminate=W===null})}function Y(){I=[];let q=Object.
keys(P),U=[...new Set([...q,...e.layers.map(W=>W.parent)])];i.replaceChildren(...U.flatMap(W=>{let Q=e.layers.filter(et=>et.parent===W);if(!Q.length)return[];if(Q.
length===1){let[et]=Q;return[g("li","",F(et.title,et.count,()=>et.shown,lt=>{et.set(lt),V()},et.mark))]}let J=()=>{let et=Q.filter(lt=>lt.shown).length;return et===
0?!1:et===Q.length?!0:null},K=P[W]||W,ot=F(K,Q.length,J,et=>{e.together(()=>Q.forEach(lt=>lt.set(et))),V()}),ct=g("ul","",...Q.map(et=>g("li","",F(et.title,et.count,
()=>et.shown,lt=>{et.set(lt),V()},et.mark))));ct.hidden=!b.has(W),ct.id=`branch-${U.indexOf(W)}`;let X=v(g("span","chevron"),()=>{ct.hidden=!ct.hidden,ct.hidden?
b.delete(W):b.add(W),X.setAttribute("aria-expanded",String(!ct.hidden))},"more");return X.setAttribute("aria-label",`${K}: each one`),X.setAttribute("aria-expan\
ded",String(!ct.hidden)),X.setAttribute("aria-controls",ct.id),ot.append(X),[g("li","",ot,ct)]})),V()}f("layers","Layers",g("div","layers",g("h2","","Layers"),i),
{opened:Y}),e.onLayers(()=>{M&&M.sheet.id==="sheet-layers"&&V()})})();let k=g("div","cross");k.setAttribute("aria-hidden","true");let S=null;(function(){let i=[],
b=L.layerGroup(),I=g("ol","steps"),F=g("p","total");F.setAttribute("role","status");let V=L.polyline([],{pane:"measure",className:"measured",interactive:!1,smoothFactor:0}),
Y=K=>{i.push(K),q()};function q(){let K=i.slice(1).map((X,et)=>Tt(i[et],X));V.setLatLngs(i.slice(1).map((X,et)=>Rt(i[et],X))),b.clearLayers(),i.forEach(X=>b.addLayer(
L.circleMarker(X,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),I.replaceChildren(...K.map(X=>g("li","",`${X.exact?"":"about "}${c(X.m)}\
 km`,g("small","",`bearing ${X.bearing.toFixed(1)}°`))));let ot=K.reduce((X,et)=>X+et.m,0),ct=K.every(X=>X.exact);F.textContent=i.length<2?i.length?"One point;\
 add another":"No point yet":`${ct?"":"About "}${c(ot)} km in all`,F.dataset.metres=K.length?ot.toFixed(4):"",W.disabled=Q.disabled=!i.length}let U=v("Add the c\
entre of the map",()=>Y(t.getCenter())),W=v("Undo",()=>{i.pop(),q()}),Q=v("Clear",()=>{i.length=0,q()}),J=g("div","measure",g("h2","","Measure"),g("p","","Click\
 on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),g("div","buttons",U,W,Q),I,F);f("measure","Measure",J,{opened(){S=Y,e.closeCard(),
n.classList.add("measuring"),n.append(k),t.doubleClickZoom.disable(),[V,b].forEach(K=>K.addTo(t)),q()},closed(){S=null,n.classList.remove("measuring"),k.remove(),
t.doubleClickZoom.enable(),[V,b].forEach(K=>K.remove())}})})();let C=[...e.dates].flatMap(i=>Number.isInteger(i)?Number(i):[]).sort((i,b)=>i-b),T=()=>{};if(C.length&&
C[0]<C[C.length-1]){let i=C[0],b=C[C.length-1],I=g("input"),F=g("output","","All years");Object.assign(I,{type:"range",min:i,max:b+1,step:1,value:b+1}),I.setAttribute(
"aria-label","Year"),T=q=>{e.year=q===null||q>b?null:Math.max(q,i),I.value=String(e.year??b+1),F.textContent=e.year===null?"All years":String(e.year),I.setAttribute(
"aria-valuetext",F.textContent),Y.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(U=>U(e.year))),e.state.changed()},I.addEventListener("inpu\
t",()=>T(Number(I.value)));let V=g("div","ends",g("span","",String(i)),g("span","","all")),{item:Y}=f("year","Year",g("div","year",g("h2","","Year"),F,I,V,g("p",
"","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has\
 no known date stays."),v("All years",()=>T(null))));I.setAttribute("aria-valuetext","All years")}let B=e.state;B.add("view",()=>{let{lat:i,lng:b}=t.getCenter();
return`${i.toFixed(4)},${b.toFixed(4)},${t.getZoom()}`},i=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(i))return;let[b,I,F]=i.
split(",").map(Number);t.setView([b,I],Math.min(Math.max(F,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),B.add("change",()=>e.layers.filter(i=>i.shown!==i.first).
map(i=>encodeURIComponent(i.key)).join(","),i=>{let b=new Set(i.split(",").flatMap(I=>{try{return[decodeURIComponent(I)]}catch{return[]}}));e.layers.forEach(I=>I.
set(b.has(I.key)!==I.first))}),B.add("year",()=>e.year===null?"":String(e.year),i=>{T(/^\d{4}$/.test(i)?Number(i):null)});function z(){return"#"+[...B.entries].
map(([i,{get:b}])=>[i,b()]).filter(([,i])=>i).map(([i,b])=>`${i}=${b}`).join("&")}let R="";function Z(i){if(location.hash===R)return;R=location.hash;let b=new Map(
location.hash.slice(1,6e3).split("&").map(F=>{let V=F.indexOf("=");return[F.slice(0,V),F.slice(V+1)]})),I=[...B.entries].filter(([F])=>!i||b.has("view")||b.has(
F));I.length&&e.together(()=>I.forEach(([F,{set:V}])=>V(b.get(F)||"")))}let G;function p(){try{R=z(),history.replaceState(null,"",R)}catch{}}Z(!0),window.addEventListener(
"hashchange",()=>Z(!1));let N=!1;if(["pointerdown","keydown","wheel"].forEach(i=>window.addEventListener(i,()=>{N=!0},{capture:!0,passive:!0})),B.changed=()=>{clearTimeout(
G),N&&(G=setTimeout(p,250))},t.on("moveend",()=>B.changed()),/^(https?|file):$/.test(location.protocol)){let i=g("input"),b=g("p","said");i.readOnly=!0,i.setAttribute(
"aria-label","Link to this view"),b.setAttribute("role","status"),i.addEventListener("focus",()=>i.select()),f("link","Link to this view",g("div","link",g("h2",
"","Link to this view"),i,g("div","buttons",v("Copy",async()=>{i.select();let I;try{await navigator.clipboard.writeText(i.value),I=!0}catch{I=document.execCommand(
"copy")}b.textContent=I?"Copied":"Copy it from the field"})),b),{opened(){i.value=location.href.split("#")[0]+z(),b.textContent="",i.focus()}})}if(document.fullscreenEnabled){
let i=h("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());i.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{i.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function O(i){let b=e.depthAt(
i);return b?`Depth: ${a(b.low_m)} to ${a(b.high_m)} m, from cells of about ${a(b.cell_km)} km`:"Depth: on land, or not known"}function m(i){let b=i.lng-360*Math.
round(i.lng/360),I=Mt(0,t.getZoom())/111320,F=Math.min(5,Math.max(1,Math.ceil(-Math.log10(I)))),V=(Y,q,U)=>`${Math.abs(Y).toFixed(F)}° ${Y<0?U:q}`;return`${V(i.
lat,"N","S")}, ${V(b,"E","W")}`}e.hereLines=i=>[m(i),O(i)];function E(i){let b=e.routeNear(i);return b?e.openRoute(b,i):e.card(g("div","card here",...e.hereLines(
i).map(I=>g("p","",I))),i)}t.on("click",i=>{S?S(i.latlng):$()||E(i.latlng)}),n.addEventListener("keydown",i=>{i.key!=="Enter"||i.target!==n||(S?S(t.getCenter()):
E(t.getCenter()))});function $(){let i=!!M||w;return x(),i}let w=!1;t.on("preclick",()=>{w=!!n.querySelector(".leaflet-popup")});let _=null;function y(i){if(i!==
!!_)if(t.setMaxBounds(void 0),i){_={at:t.getCenter(),zoom:t.getZoom(),open:st("panel-toggle").getAttribute("aria-expanded")==="true"};let b=_.open&&!ht()?A():t.
getBounds();document.documentElement.classList.add("printing"),e.expand(!0),t.invalidateSize({animate:!1,pan:!1}),t.fitBounds(b,{paddingBottomRight:[0,t.attributionControl.
getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),n.querySelectorAll("canvas").forEach(I=>{if(I.classList.contains("leaflet-tile"))return;let F=gt(
I),{width:V,height:Y}=I,q=document.createElement("canvas");Object.assign(q,{width:V,height:Y}),gt(q).drawImage(I,0,0),I.width=V,F.drawImage(q,0,0)})}else _&&(document.
documentElement.classList.remove("printing"),t.invalidateSize({animate:!1,pan:!1}),e.expand(_.open),t.setView(_.at,_.zoom,{animate:!1}),_=null,t.setMaxBounds(o.
window))}function A(){let i=t.getSize(),b=r.getBoundingClientRect().width+20;return L.latLngBounds(t.containerPointToLatLng([0,i.y]),t.containerPointToLatLng([i.
x-b,0]))}window.addEventListener("beforeprint",()=>y(!0)),window.addEventListener("afterprint",()=>y(!1))}function qn({columns:t,rows:o,levels:n}){let r=n.slice();for(let e=0;e<3;e++){let s=r.slice();for(let a=0;a<o;a++)for(let c=0;c<t;c++){let l=a*t+c;if(r[l]!==-1)
continue;let u=0,v=0;for(let M=Math.max(a-1,0);M<=Math.min(a+1,o-1);M++)for(let h=Math.max(c-1,0);h<=Math.min(c+1,t-1);h++){let f=r[M*t+h];f!==-1&&(u+=f,v++)}v&&
(s[l]=u/v)}r=s}return r.map(e=>Math.max(e,0))}function Vn(t){let o=t.columns>>1,n=t.rows>>1,r=new Float32Array(o*n);for(let e=0;e<n;e++)for(let s=0;s<o;s++){let a=2*
e*t.columns+2*s,c=0,l=0;for(let u of[a,a+1,a+t.columns,a+t.columns+1])t.levels[u]!==-1&&(c+=t.levels[u],l++);r[e*o+s]=l?c/l:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:o,rows:n,levels:r}}function Oe(t){let o=[];for(let n=t;;n=Vn(n)){let{west:r,south:e,step:s,columns:a,rows:c}=n,l=n,u=null;if(o.
push({west:r,south:e,step:s,columns:a,rows:c,get levels(){return u=u||qn(l)}}),Math.min(a,c)<16)return o}}function Ne(t,o){let n=new Int32Array(4*t.length),r=new Float32Array(
4*t.length);return t.forEach((e,s)=>{let a=Math.min(Math.max(e,0),o-1),c=Math.floor(a),l=a-c;for(let u=0;u<4;u++)n[4*s+u]=Math.min(Math.max(c-1+u,0),o-1);r[4*s]=
(1-l)**3/6,r[4*s+1]=(3*l**3-6*l**2+4)/6,r[4*s+2]=(-3*l**3+3*l**2+3*l+1)/6,r[4*s+3]=l**3/6}),{nodes:n,weights:r}}function Te(t,o,n){let{columns:r,rows:e,levels:s}=t,
a=o.length,{nodes:c,weights:l}=Ne(o.map(f=>(f-t.west)/t.step),r),u=Ne(n.map(f=>(f-t.south)/t.step),e),v=new Map;function M(f){if(!v.has(f)){let x=new Float32Array(
a),P=f*r;for(let k=0,S=0;k<a;k++,S+=4)x[k]=l[S]*s[P+c[S]]+l[S+1]*s[P+c[S+1]]+l[S+2]*s[P+c[S+2]]+l[S+3]*s[P+c[S+3]];v.set(f,x)}return v.get(f)}let h=new Float32Array(
a*n.length);for(let f=0;f<n.length;f++){let[x,P,k,S]=[0,1,2,3].map(R=>M(u.nodes[4*f+R])),[C,T,B,z]=u.weights.subarray(4*f,4*f+4);for(let R=0,Z=f*a;R<a;R++,Z++)h[Z]=
C*x[R]+T*P[R]+B*k[R]+z*S[R]}return h}function Be(t){let o=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+o)/(1-o))/(4*Math.PI)]}function Hn([t,o,n,r],[e,s,a,c]){let l=0,u=1;for(let[
v,M,h,f]of[[t,n-t,e,a],[o,r-o,s,c]]){if(!M){if(v<h||v>f)return!1;continue}let x=(h-v)/M,P=(f-v)/M;l=Math.max(l,Math.min(x,P)),u=Math.min(u,Math.max(x,P))}return l<=
u}function Wn([t,o,n,r],[e,s,a,c]){let l=(u,v,M,h,f,x)=>Math.sign((M-u)*(x-v)-(h-v)*(f-u));return l(t,o,n,r,e,s)!==l(t,o,n,r,a,c)&&l(e,s,a,c,t,o)!==l(e,s,a,c,n,
r)}function Ie(t){let o=new Map,n=([e,s,a,c],l)=>{for(let u=Math.floor(e*256);u<=a*256;u++)for(let v=Math.floor(s*256);v<=c*256;v++)if(l(u*4096+v))return!0;return!1};
function r(){t.forEach(e=>{let s=Be(e[0]);e.slice(1).forEach(a=>{let c=Be(a),l=[...s,...c];n([Math.min(s[0],c[0]),Math.min(s[1],c[1]),Math.max(s[0],c[0]),Math.max(
s[1],c[1])],u=>{let v=o.get(u);return v?v.push(l):o.set(u,[l]),!1}),s=c})})}return([e,s],[a,c,l,u])=>{o.size||r();let v=[a,c,a+l,c+u],M=[a+l/2,c+u/2],h=[e,s,M[0],
M[1]];return!n([Math.min(a,e),Math.min(c,s),Math.max(a+l,e),Math.max(c+u,s)],f=>(o.get(f)||[]).some(x=>Hn(x,v)||Wn(x,h)))}}async function Yn(t){let o=atob(t),n=new Uint8Array(o.length);for(let c=0;c<n.length;c++)n[c]=o.charCodeAt(c);let e=new Blob([n]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),s=[],a=0;for(let c=await e.read();!c.done;c=await e.read()){if(a+=c.value.length,a>268435456)throw new RangeError("more data than a \
page has");s.push(c.value)}return new Uint8Array(await new Blob(s).arrayBuffer())}async function Pe(t,o){let[n,r]=await Promise.all(t.split(" ",2).map(Yn)),e=Kn(
r,o);return JSON.parse(new TextDecoder().decode(n),(s,a)=>typeof a=="object"&&a!==null&&"~"in a?e[a["~"]]:a)}function Kn(t,o){let n=t.length>>2,r=0,e=()=>{if(r>=
n)throw new RangeError("fewer vertices than the lines have");let u=t[r]|t[r+n]<<8|t[r+2*n]<<16|t[r+++3*n]<<24;return u>>>1^-(u&1)},s=e();e();let a=Array.from({length:Math.
min(s,n)},()=>({unit:e(),size:e()})),c=0,l=0;return a.map(({unit:u,size:v})=>{let M=[],h=0,f=0,x=0,P=0,k=0,S=0;for(let C=0;C<v;C++){let T=e(),B=e();C?([k,x]=[x,
(x+k>>1)+T],[S,P]=[P,(P+S>>1)+B],h+=x,f+=P):(h=c+=T,f=l+=B),M.push(o(f/u,h/u))}return M})}function zt({rows:t,columns:o}){let n=Array.from({length:t},()=>({}));
return Object.entries(o).forEach(([r,e])=>{let s=Array.isArray(e)?a=>e[a]:"all"in e?()=>e.all:a=>e.of[e.at[a]];n.forEach((a,c)=>{let l=s(c);l!==null&&(a[r]=l)})}),
n}function Jn(t,o){return`${[t-360*Math.round(t/360),o].map(r=>Number(r.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function _e({lists:t,...o}){let n=Object.
entries(t).map(([e,s])=>[e,zt(s)]),r=Object.entries(o).map(([e,s])=>{let a=s.facts&&zt(s.facts),c=s.lists&&zt(s.lists);return[e,zt(s).map((l,u)=>{let v=a?.[u];return v?.
position===!0&&(v.position=Jn(Number(l.lon),Number(l.lat))),{...l,facts:v,lists:c?.[u]}})]});return{lists:Object.fromEntries(n),...Object.fromEntries(r)}}function je({
columns:t,rows:o,steps:n},r,e){let s=new Float32Array(t*o);for(let a=0,c=0;a<s.length;a++)a%t===0&&(c=0),n[a]===" "?s[a]=e:s[a]=c=(c+n.charCodeAt(a)-63)%r;return s}var Re=4.5,Qn=.35/2**Re;function Xn(t,o,n){let r=o.map(s=>t.project(s,0)),e=r.length>8?L.LineUtil.simplify(r,Qn):r;return{fine:r,coarse:e,bounds:L.bounds(r),closed:n}}
function Fe(t,o,n,r){let e=null,s=new Map;function a(){e||=n.map(l=>Xn(t,l,r)),s=new Map,this._rings=[]}function c(){let l=2**t.getZoom(),u=t.getPixelOrigin(),{
min:v,max:M}=this._renderer._bounds,h=L.bounds(v.subtract([2,2]),M.add([2,2])),f=L.bounds(h.getTopLeft().add(u).divideBy(l),h.getBottomRight().add(u).divideBy(l));
this._parts=[],(e||[]).forEach(x=>{if(!x.bounds.intersects(f))return;let P=s.get(x);if(!P){let{x:S,y:C}=u;P=(t.getZoom()<=Re?x.coarse:x.fine).map(B=>new L.Point(
Math.round(B.x*l)-S,Math.round(B.y*l)-C)),s.set(x,P)}if(r){let S=L.PolyUtil.clipPolygon(P,h,!0);S.length&&this._parts.push(S);return}let k=null;for(let S=1;S<P.
length;S++){let C=L.LineUtil.clipSegment(P[S-1],P[S],h,S>1,!0);if(!C){k=null;continue}k||this._parts.push(k=[C[0]]),k.push(C[1]),C[1]!==P[S]&&(k=null)}})}return Object.
assign(dt(o),{_project:a,_clipPoints:c}),o}var to=6;function eo(t,[o,n]){let r=(e,s,a)=>e.some(c=>Math.abs(s-c)<.002&&Math.abs(a-c)<.002);return t.flatMap(e=>{let s=[],a=[e[0]];for(let c=1;c<=e.length;c++){
let l=e[c-1],u=e[c%e.length];r(o,l.lng,u.lng)||r(n,l.lat,u.lat)?(a.length>1&&s.push(a),a=[u]):a.push(u)}return a.length>1&&s.push(a),s})}function no(t,o,n,r){let e=o.
length,s=null;for(let a of[...t].reverse()){let{west:c,south:l,step:u,columns:v,rows:M}=a[0],h=c+u*(v-1),f=l+u*(M-1);if(s&&(o[0]>h||o[e-1]<c||n[0]<l||n[e-1]>f))
continue;let x=a.find(S=>S.step*r>=1.5)||a[a.length-1],P=Te(x,o,n);if(!s){s=P;continue}let k=(S,C,T)=>Math.min(S-C,T-S)/(to*u);for(let S=0,C=0;S<e;S++){let T=k(
n[S],l,f);for(let B=0;B<e;B++,C++){let z=Math.min(T,k(o[B],c,h),1);z>0&&(s[C]+=z*(P[C]-s[C]))}}}return s||new Float32Array(e*e)}function oo(t,o,n,r,e){let s=t.width,
a=2**o.z,c=Array.from({length:s},(Z,G)=>(G+.5)/s),l=c.map(Z=>360*(o.x+Z)/a-180),u=c.map(Z=>Math.atan(Math.sinh(Math.PI*(1-2*(o.y+Z)/a)))*180/Math.PI),v=no(n,l,u,
256*a/360),{west:M,south:h,step:f,columns:x,rows:P}=n[n.length-1][0],k=(Z,G,p)=>Z>G-f&&Z<G+p*f,S=l.map(Z=>k(Z,M,x)),C=r.length-1,T=e.map(([Z,G,p])=>255<<24|p<<16|
G<<8|Z),B=gt(t),z=B.createImageData(s,s),R=new Int32Array(z.data.buffer);for(let Z=0,G=0;Z<s;Z++){if(!k(u[Z],h,P)){G+=s;continue}for(let p=0;p<s;p++,G++){if(!S[p])
continue;let N=v[G],O=0;for(;O<C&&N>=r[O+1];)O++;R[G]=T[O];let m=O?N-r[O]:1/0,E=O<C?r[O+1]-N:1/0,$=Math.min(m,E);if($>3)continue;let w=.5-$/Math.max(Math.abs(N-
v[p?G-1:G+1]),Math.abs(N-v[Z?G-s:G+s]),1e-4);if(w<=0)continue;let[_,y]=[e[O],e[m<E?O-1:O+1]],A=i=>Math.round(_[i]+w*(y[i]-_[i]));R[G]=255<<24|A(2)<<16|A(1)<<8|A(
0)}}B.putImageData(z,0,0)}function so(t,o){return o.some(n=>n.reduce((r,e)=>{let s=r;for(let a=0,c=e.length-1;a<e.length;c=a++){let l=e[a],u=e[c];l.lat>t.lat!=u.
lat>t.lat&&t.lng<(u.lng-l.lng)*(t.lat-l.lat)/(u.lat-l.lat)+l.lng&&(s=!s)}return s},!1))}function De({map:t,data:o,ground:n,box:r},e){let s=document.documentElement.
classList.contains("plain"),a=window.matchMedia("screen and (prefers-color-scheme: dark)"),c=window.matchMedia("print"),l=y=>L.svg({pane:y,padding:.3}),u=l("lan\
d"),v=l("borders"),M={interactive:!1,smoothFactor:.6},{tiers:h}=n;function f(y,A,i,b,I=!1){if(!A.length)return;let F={...M,renderer:b,className:`ground ${y}`},V=I?
L.polygon(A,F):L.polyline(A,F);i.addLayer(Fe(t,V,I?A.flat():A,I))}let x=L.layerGroup(),P=L.layerGroup();h.forEach(({land:y})=>f("land",y,t,u,!0));let k=h.map(y=>eo(
y.land.flat(),y.edges));k.forEach(y=>f("coast",y,t,u));let S=y=>h.flatMap(A=>A[y]);f("rivers",S("rivers"),x,u),h.forEach(({lakes:y})=>f("lake",y,x,u,!0)),f("can\
als",S("canals"),x,u),f("borders",S("borders"),P,v),f("disputed",S("disputed"),P,v);let C=y=>[1,3,5].map(A=>parseInt(y.slice(A,A+2),16)),T=()=>c.matches||document.
documentElement.classList.contains("printing");function B(){let{tints:y}=n.depths;return y[T()?"print":s&&a.matches?"dark":"light"].map(C)}function z(y,A){for(let{
west:i,south:b,step:I,columns:F,rows:V,levels:Y}of y){let q=L.latLng(A.lat,A.lng+360*Math.ceil((i-I/2-A.lng)/360)),U=Math.round((q.lng-i)/I),W=Math.round((q.lat-
b)/I);if(U<0||U>=F||W<0||W>=V)continue;let Q=Y[W*F+U];if(Q===-1||h.some(({land:et})=>so(q,et)))return null;let{deepest_m:J,levels:K}=n.depths,ot=et=>J*(Math.max(
et,0)/(K-1))**2,ct=ot(Q-.5),X=ct<100?1:10;return{low_m:X*Math.floor(ct/X),high_m:X*Math.ceil(ot(Q+.5)/X),cell_km:Math.round(I*111.2)}}return null}function R(){let y=n.
depths.grids.map(U=>({...U,levels:je(U,n.depths.levels,-1)}));if(e.depthAt=U=>z(y,U),!s)return;let A=y.map(Oe),i=[],b=(U,W)=>oo(U,W,A,n.depths.bands,B()),I=!1;t.
on("movestart",()=>{I=!0}).on("moveend",()=>{I=!1});function F(U){let W=performance.now()+U;for(let Q;performance.now()<W&&(Q=i.shift());)b(Q.tile,Q.coords),Q.done(
void 0,Q.tile);i.length&&setTimeout(()=>F(8),I?50:0)}let V=dt(L.GridLayer).extend({createTile(U,W){let Q=g("canvas","leaflet-tile"),{_whole:J}=this,K=Math.min(window.
devicePixelRatio||1,2)*2**(t.getZoom()-J);return Q.width=Q.height=Math.ceil(256*Math.min(K,2)),i.push({tile:Q,coords:U,done:W})===1&&queueMicrotask(()=>F(T()?1/0:
8)),Q},_setView(U,W,...Q){this._whole=Math.floor(W+1e-6),dt(L.GridLayer.prototype)._setView.call(this,U,W,...Q)},_clampZoom(){return this._whole},repaint(){Y(this).
forEach(({el:U,coords:W})=>b(U,W))}}),Y=U=>Object.values(dt(U)._tiles),q=new V({pane:"depths",noWrap:!0,bounds:o.window,keepBuffer:1,updateWhenZooming:!1});q.on(
"load",()=>{r.dataset.depths="drawn"}),e.addLayer({key:"depths",title:"Depth",parent:"ground",group:q}),[a,c].forEach(U=>U.addEventListener("change",()=>q.repaint())),
window.addEventListener("afterprint",()=>q.repaint()),e.paintNow=()=>{F(1/0),q.repaint(),Y(q).forEach(({el:U})=>{U.style.opacity="1"})}}if(n.depths.grids.length&&
R(),!s)return;e.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:x}),e.addLayer({key:"borders",title:"Borders",parent:"ground",group:P});let Z=Ie(
[...k.flat(),...S("borders"),...S("disputed")]),G=new Set(o.crossed||[]),p=document.documentElement.lang==="ar",N=.3,O=new Set(n.names.map(([y,A,i,b,I,F])=>({kind:y,
zoom:F,latlng:L.latLng(I,b),text:p&&i||A,first:y==="country"&&G.has(A)})));n.names.forEach(([y,A,i,b,I,F])=>e.addSearch({names:[A,i],kind:y.charAt(0).toUpperCase()+
y.slice(1),late:!0,open(){let V=g("h2","",g("bdi","",A)),Y=L.latLng(I,b),q=y==="city"||y==="capital",U=g("span","ar",i);Object.assign(U,{lang:"ar",dir:"rtl"}),i&&
V.append(U),e.card(g("article","card of-ground",g("p","kicker",y.charAt(0).toUpperCase()+y.slice(1)),V,...q?e.hereLines(Y).map(W=>g("p","",W)):[]),Y),e.visit(()=>t.
setView(Y,Math.max(F+.5,3),{animate:!1}))}}));let m=[],E={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},$={ocean:5.5,country:8},w=!0;function _(y){let A=t.
getBounds().pad(.3);O.forEach(i=>{if(y+N<i.zoom||!A.contains(i.latlng))return;O.delete(i);let b=i.kind==="city"||i.kind==="capital";if(b&&e.places.some(({latlng:V})=>Math.
abs(V.lat-i.latlng.lat)<.15&&Math.abs(V.lng-i.latlng.lng)<.15))return;let F=g("span",i.kind,i.text);p&&F.classList.add("ar"),m.push({...i,label:e.addLabel({latlng:i.
latlng,element:F,beside:b,rank:(i.first?1e3:0)+10*(10-i.zoom)+(E[i.kind]||0),reach:b?0:i.kind==="ocean"?90:i.first?96:i.kind==="country"?36:26,within:i.kind==="\
country"?Z:null})})}),m.forEach(({kind:i,zoom:b,label:I})=>{I.shown=w&&y+N>=b&&y<($[i]||99),I.element.classList.toggle("near",y>=b+1.5)}),r.dataset.scale=y<3?"w\
orld":y<5?"region":"country"}e.onDraw(_),t.on("moveend",()=>_(t.getZoom())),e.addLayer({key:"names",title:"Place names",parent:"ground",group:null,show:y=>{w=y}})}var Kt=["aria-label","aria-valuetext","title","placeholder"],ao={".":"٫",",":"٬"},ro="[^A-Za-z]*\\d[^A-Za-z]*?",io=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
co=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,o=>o.replace(/[\d.,]/g,n=>n==="."||n===","?ao[n]:String.fromCharCode(1632+Number(n)))),[lo,uo]=[8294,
8297].map(t=>String.fromCharCode(t)),Ze=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${lo}${t}${uo}`:t;function fo(t,o){let n=new Intl.PluralRules(
o),r=Object.entries(t).filter(([s])=>s.includes("{")).map(([s,a])=>{let c=s.split(/\{(\w+)\}/),l=c.filter((v,M)=>M%2===0),u=c.map((v,M)=>M%2?`(?<${v}>${v==="n"?
ro:"[^]+?"})`:io(v)).join("");return{size:l.join("").length,pattern:new RegExp(`^${u}$`),form:a}}).sort((s,a)=>a.size-s.size);function e(s){for(let c of[s,s.charAt(
0).toLowerCase()+s.slice(1)]){let l=t[c];if(typeof l=="string")return l}for(let{pattern:c,form:l}of r){let u=c.exec(s)?.groups;if(!u)continue;return(typeof l=="\
string"?l:l[n.select(Number((u.n||"").replace(/[^\d.]/g,"")))]||l.other).replace(/\{(\w+)\}/g,(M,h)=>e(u[h])??Ze(u[h]))}if(!s.includes(", "))return null;let a=s.
split(", ").map(c=>/[A-Za-z]/.test(c)?e(c):Ze(c));return a.includes(null)?null:a.join("، ")}return e}function Ge(t){let o=document.getElementById("texts");if(!o)
return;let{texts:n,numerals:r,original:e}=JSON.parse(o.textContent||"{}"),s=fo(n,document.documentElement.lang),a=r==="arab"?co:M=>M,c=M=>{let h=M.trim(),f=/[A-Za-z]/.
test(h)?s(h):null;return a(f===null?M:M.replace(h,()=>f))};function l(M){let h=document.createElement("q");Object.assign(h,{lang:"en",dir:"ltr",translate:!1}),h.
textContent=M.data.slice(e.length+1),M.data=e,M.after(" ",h)}function u(M){if(M instanceof Text){let h=M.parentElement?.closest("script, style, [translate=no]");
!h&&M.data.startsWith(`${e} `)&&l(M);let f=h?M.data:c(M.data);f!==M.data&&(M.data=f)}else M instanceof Element&&!M.matches("script, style")&&(Kt.forEach(h=>{let f=M.
getAttribute(h),x=f&&c(f);x&&x!==f&&M.setAttribute(h,x)}),M.childNodes.forEach(u))}let v={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:Kt};
new MutationObserver(M=>M.forEach(({type:h,target:f,addedNodes:x})=>{h==="childList"?x.forEach(u):h==="characterData"?u(f):f instanceof Element&&Kt.forEach(P=>{
let k=f.getAttribute(P),S=k&&c(k);S&&S!==k&&f.setAttribute(P,S)})})).observe(t,v),u(t)}var Ve=(t,o,n,r,e)=>o<t.x+t.w&&t.x<o+r&&n<t.y+t.h&&t.y<n+e,Ue=new Map;function ho(t){let o=Ue.get(t);if(o)return o;let n=[],r=t>90?Array.from({length:17},(e,s)=>(s-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return r.forEach(e=>r.forEach(s=>n.push([e*t,s*t]))),Ue.set(t,n.sort((e,s)=>Math.hypot(...e)-Math.
hypot(...s))),n}function po(t){let o=new Map;return t.forEach(n=>{let r=(n.x>>4)*4096+(n.y>>4),e=o.get(r);e?e.push(n):o.set(r,[n])}),(n,r,e,s)=>{let a=0;for(let c=n-
3>>4;c<=n+e+3>>4;c++)for(let l=r-1>>4;l<=r+s+1>>4;l++)for(let u of o.get(c*4096+l)||[])u.x>n-3&&u.x<n+e+3&&u.y>r-1&&u.y<r+s+1&&a++;return a}}function qe(){let t=new Map,
o=({x:e,y:s,w:a,h:c},l)=>{for(let u=Math.floor(e/64);u<=(e+a)/64;u++)for(let v=Math.floor(s/64);v<=(s+c)/64;v++)if(l(t.get(u*4096+v),u*4096+v))return!0;return!1};
return{free:(e,s,a,c)=>!o({x:e,y:s,w:a,h:c},l=>!!(l&&l.some(u=>Ve(u,e,s,a,c)))),take:(e,s,a,c)=>{let l={x:e,y:s,w:a,h:c};o(l,(u,v)=>(u?u.push(l):t.set(v,[l]),!1))}}}
function He(t,o){let n=t.getContainer(),r=[],e=[],s=[];function a({latlng:h,element:f,rank:x,dot:P=!1,reach:k=0,beside:S=!1,within:C=null}){let T={latlng:h,element:f,
rank:x,dot:P,reach:k,beside:S,within:C,shown:!0};return P||(f.classList.add("ground-name"),L.marker(h,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"\
name-holder",html:f,iconSize:[0,0]})}).addTo(t)),r.push(T),T}function c(){let h=t.attributionControl.getContainer(),{parentElement:f,firstElementChild:x}=o;!h||
!f||!(x instanceof HTMLElement)||(f.style.setProperty("--title",`${x.offsetHeight}px`),f.style.setProperty("--credits",`${h.offsetWidth>n.clientWidth-180?h.offsetHeight:
0}px`))}let l=!1;t.on("viewprereset",()=>{l=!0}),t.on("viewreset",()=>{l=!1});function u(){if(l)return;c();let h=t.getZoom(),f=t.getPixelBounds().getTopLeft(),x=t.
getSize(),P=qe(),k=qe(),S=[],C={zoom:h,origin:f,size:x,free:P.free,take:P.take,inside:(m,E,$,w)=>m>2&&E>2&&m+$<x.x-2&&E+w<x.y-22,crossed:()=>0},{free:T,take:B,inside:z}=C,
R=n.getBoundingClientRect();[o,st("tools"),...n.querySelectorAll(".leaflet-control")].forEach(m=>{let{left:E,top:$,width:w,height:_}=m.getBoundingClientRect();m!==
o&&!w||(B(E-R.left,$-R.top,w,_),S.push({x:E-R.left,y:$-R.top,w,h:_}))}),r.forEach(({element:m,within:E})=>{E&&m.classList.remove("less")});let Z=L.bounds([-200,
-200],x.add([200,200])),G=r.filter(m=>m.shown).map(m=>({...m,at:t.project(m.latlng,h).subtract(f)})).filter(m=>Z.contains(m.at)).map(m=>({...m,w:m.element.offsetWidth,
h:m.element.offsetHeight})),p=new Set(G.map(({element:m})=>m));G.filter(m=>m.dot).forEach(({at:{x:m,y:E}})=>B(m-7,E-7,14,14));let N=C.crossed=po(s.flatMap(m=>m(
h,f)).filter(m=>z(m.x,m.y,0,0)));r.forEach(({element:m})=>{p.has(m)||(m.dataset.side="none")}),G.sort((m,E)=>Number(E.dot)-Number(m.dot)||E.rank-m.rank),G.filter(
m=>m.dot).forEach(({element:m,at:E,rank:$,w,h:_})=>{let y=[["right",E.x+9,E.y-_/2],["left",E.x-9-w,E.y-_/2],["above",E.x-w/2,E.y-9-_],["below",E.x-w/2,E.y+9]],A=([
,I,F])=>!z(I,F,w,_)||!k.free(I,F,w,_)?1/0:(T(I,F,w,_)?0:40)+N(I,F,w,_)+(S.some(V=>Ve(V,I,F,w,_))?300:0),i=y.reduce((I,F)=>A(F)<A(I)?F:I),b=A(i)<[h<4?0:1,3,h<3.5?
30:1/0,1/0][$]?i:null;m.dataset.side=b?b[0]:"none",b&&(B(b[1],b[2],w,_),k.take(b[1],b[2],w,_))}),e.forEach(m=>m(C));let O=256*2**h;G.filter(m=>!m.dot).forEach(({
element:m,at:{x:E,y:$},reach:w,beside:_,within:y,...A})=>{let{w:i,h:b}=A,I=()=>_?3:i/2,F=()=>ho(w).find(([Y,q])=>{let U=E+Y-I(),W=$+q-b/2;return z(U,W,i,b)&&!N(
U,W,i,b)&&T(U-2,W-2,i+4,b+4)&&(!y||y([(E+f.x)/O,($+f.y)/O],[(U+f.x)/O,(W+2+f.y)/O,i/O,(b-4)/O]))}),V=F();if(!V&&y){let Y=m.classList.contains("near")?.76:.95;[i,
b]=[i*Y,b*Y],V=F(),m.classList.toggle("less",!!V)}m.dataset.side=V?"on":"none",V&&(m.style.translate=`${V[0]}px ${V[1]}px`,B(E+V[0]-I()-3,$+V[1]-b/2-3,i+6,b+6))})}
return{addLabel:a,layout:u,onLayout:h=>{e.push(h)},addInk:h=>{s.push(h)}}}var mo=520,go="600 11px ",yo=.4;function bo(t){let o=[];return t.forEach(n=>{let r=o[o.length-1];r&&r[r.length-1].distanceTo(n[0])<8?r.push(...n):o.push([...n])}),
o}function*wo(t,o,n){for(let r=0;r<t.length;r+=3){let e=r,s=0;for(;e+1<t.length&&s<n+14;)s+=t[e+1].distanceTo(t[e]),e++;if(s<n+14)continue;let a=t.slice(r,e+1);
a.some(c=>c.x<8||c.y<8||c.x>o.x-8||c.y>o.y-24)||a[0].distanceTo(a[a.length-1])<.96*s||(yield[a,r*6])}}var Lo=(t,o,n)=>t.every(r=>!n(r.x+o.x-2,r.y+o.y-3,4,6));function We({
map:t,routes:o,usersOf:n},r){let e=L.svg({pane:"along",padding:.2}).addTo(t),s=gt(document.createElement("canvas"));s.font=go+getComputedStyle(document.body).fontFamily;
let a=new Map,c=k=>{let S=a.get(k)??s.measureText(k).width+yo*k.length;return a.set(k,S),S},l=null,u=-1,[v,M]=["",""].map(()=>L.SVG.create("g"));dt(e)._rootGroup.
append(v,M);function h(k){let S=[];return o.forEach((C,T)=>{if(!C.shown||k>=0&&T!==k)return;let B=null;C.parts.forEach(z=>{let R=k>=0?[]:n(z.leg).filter(G=>G<T&&
o[G].parts.some(p=>p.number===z.number&&p.system===z.system));if(!z.system||R.length){B=null;return}let Z=k>=0?z.complete:z.seen;B&&B.name===z.system?B.seen.push(
...Z):S.push(B={name:z.system,r:T,seen:[...Z]})})}),S.map(C=>({...C,seen:bo(C.seen)}))}function f(k,S,C,T){let B=L.SVG.create("path"),z=L.SVG.create("text"),R=L.
SVG.create("textPath");return B.setAttribute("d","M"+C.map(({x:Z,y:G})=>`${Z.toFixed(1)} ${G.toFixed(1)}`).join("L")),B.setAttribute("id",S),B.setAttribute("cla\
ss","along-path"),R.setAttribute("href",`#${S}`),R.setAttribute("startOffset","50%"),R.textContent=k,z.setAttribute("class",T),z.append(R),[B,z]}function x({origin:k,
size:S,free:C,take:T,crossed:B},z){let R=z<0?v:M;R.replaceChildren();let Z=t.getPixelOrigin().subtract(k);h(z).forEach((G,p)=>{let N=c(G.name),O=-1/0,m=0,E=G.seen.
flatMap($=>{let w=m;return m+=6*$.length,[...wo($,S,N)].map(([_,y])=>({piece:_,at:w+y}))});for(let{piece:$,at:w}of E){if(w-O<mo)continue;let y=$[$.length-1].x<$[0].
x?$.reverse():$,A=y[y.length-1].subtract(y[0]),i=Math.hypot(A.x,A.y),b=L.point(A.y/i,-A.x/i),I=[5,-15].find(q=>Lo(y,b.multiplyBy(q+5),B))??(z>=0?5:void 0);if(I===
void 0)continue;let F=y.map(q=>q.add(b.multiplyBy(I)));if(F.slice(1).reduce((q,U,W)=>q+U.distanceTo(F[W]),0)<N+4)continue;let Y=y.filter((q,U)=>U%2===0).map(q=>q.
add(b.multiplyBy(I+5)));z<0&&!Y.every(({x:q,y:U})=>C(q-6,U-6,12,12))||(z<0&&Y.forEach(({x:q,y:U})=>T(q-6,U-6,12,12)),O=w,R.append(...f(G.name,`along-${z}-${p}-${w}`,
F.map(q=>q.subtract(Z)),`along route-${G.r}${z<0?"":" hot"}`)))}})}function P(k){u=k,M.replaceChildren(),k>=0&&l&&x(l,k),v.style.display=k>=0&&M.childElementCount?
"none":""}return r.onLayout(k=>{l=k,x(k,-1),P(u)}),P}var Nt=4,vo=20,Ye=6,Eo=44,xo=140,Mo=8,ko=[24e5,12e5,6e5,3e5],Ke=t=>Math.min(2.5+1.2*t,20),Qe=t=>t.slice(1).reduce((o,n,r)=>o+n.distanceTo(t[r]),0),Je=t=>L.point(
t.x+t.ox,t.y+t.oy);function Jt(t,o){let n=[];return t.forEach((r,e)=>{let s=n[n.length-1],a=o(r);s&&s.value===a?s.to=e+1:n.push({value:a,from:e,to:e+1})}),n}function Xe(t){
for(let o=0;o<2;o++){let n=t.map(r=>r.map(({users:e,close:s})=>s.some(a=>a.users.length>e.length||a.users.some(c=>!e.includes(c)))?[...new Set([...e,...s.flatMap(
a=>a.users)])].sort((a,c)=>a-c):e));t.forEach((r,e)=>r.forEach((s,a)=>{s.users=n[e][a]}))}t.forEach(o=>{Jt(o,n=>n.users.length>1).forEach(({value:n,from:r,to:e})=>{
let s=n&&Qe(o.slice(r,e).map(a=>L.point(a.x,a.y)))>=vo;for(let a=r;a<e;a++){let c=0,l=0;for(let u=Math.max(r,a-Ye);u<Math.min(e,a+Ye+1);u++,l++)c+=o[u].users.length;
o[a].count=s?Math.round(c/l):0}})})}function tn({map:t,routes:o},n){["trunk-edges","trunks"].forEach((v,M)=>{t.createPane(v).style.zIndex=String(404+M)});let r=new Map,
e=[],s=new Map;function a(v){n.visit(()=>{for(let M of ko)if(n.frame(v.toBounds(M)),t.getZoom()>=Nt)return;t.setView(v,Nt,{animate:!1})})}function c(v){let M=r.
get(v);if(M)return M;let h=Ke(v),f={pane:"trunks",interactive:!1,smoothFactor:0},x=L.polyline([],{pane:"hits",className:"hit",weight:Math.max(h,18),smoothFactor:0,
bubblingMouseEvents:!1});x.on("click",k=>a(k.latlng)),x.on("mouseover",()=>n.highlight(-1));let P=[L.polyline([],{...f,pane:"trunk-edges",className:"trunk-edge",
weight:h+3}),L.polyline([],{...f,className:"trunk",weight:h}),x];return r.set(v,P),P}function l(v){e=[];let M=new Map;o.forEach(({shown:h,dots:f})=>{h&&(Jt(f,x=>x.
count).forEach(({value:x,from:P,to:k})=>{if(!x)return;let S=f.slice(Math.max(P-1,0),k+1).map(Je),C=M.get(x)||[];M.set(x,C),C.push(L.LineUtil.simplify(S,.4).map(
T=>t.unproject(T,v)))}),Jt(f,x=>x.count?x.users.join():"").forEach(({value:x,from:P,to:k})=>{x&&e.push({points:f.slice(P,k).map(Je),users:f[P].users})}))}),M.forEach(
(h,f)=>c(f).forEach(x=>x.setLatLngs(h).addTo(t))),r.forEach((h,f)=>{M.has(f)||h.forEach(x=>x.remove())})}function u(v,M){let h=s.get(v);if(h)return h;let f=g("b\
utton","trunk-count",`${M.length} routes`);f.type="button",f.setAttribute("aria-label",`${M.length} routes: show them apart`),f.title=`Their numbers: ${M.map(k=>k+
1).join(", ")}`;let P={marker:L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:"trunk-holder",html:f,iconSize:[0,0]})}),button:f,open:()=>{}};
return L.DomEvent.disableClickPropagation(f),f.addEventListener("keydown",k=>k.stopPropagation()),f.addEventListener("click",()=>P.open()),P}return n.onLayout(({
zoom:v,origin:M,size:h,free:f,take:x})=>{let P=new Map,k=new Map,S=e.map(({points:C,users:T})=>({users:T,points:C.map(B=>B.subtract(M)).filter(({x:B,y:z})=>B>40&&
z>14&&B<h.x-40&&z<h.y-30)})).map(C=>({...C,length:Qe(C.points)})).filter(({length:C})=>C>=Eo).sort((C,T)=>T.users.length-C.users.length||T.length-C.length);for(let{
points:C,users:T}of S){if(P.size>=Mo)break;let B=T.join(),z=k.get(B)||[],R=62,Z=22,G=[.5,.4,.6,.3,.7,.2,.8].map(m=>C[Math.floor(m*C.length)]).find(m=>f(m.x-R/2,
m.y-Z/2,R,Z)&&z.every(E=>E.distanceTo(m)>xo));if(!G)continue;x(G.x-R/2,G.y-Z/2,R,Z),k.set(B,[...z,G]);let p=`${B} ${z.length}`,N=u(p,T),O=t.unproject(G.add(M),v);
N.open=()=>a(O),N.marker.setLatLng(O).addTo(t),P.set(p,N)}s.forEach(({marker:C,button:T},B)=>{P.has(B)||(T===document.activeElement&&t.getContainer().focus({preventScroll:!0}),
C.remove())}),s=P}),n.addInk((v,M)=>e.flatMap(({points:h,users:f})=>{let x=Ke(f.length)/3;return h.map(P=>P.subtract(M)).flatMap(({x:P,y:k})=>[{x:P,y:k},{x:P-x,
y:k-x},{x:P+x,y:k+x}])})),{draw:l}}var So=5,Ao=12,$o=5,en=18,Co=4e4,Dt=t=>t.km??NaN;function No(t,o,n){let r=[t[0]];for(let e=1;e<t.length;e++){let s=t[e-1],a=t[e],c=L.LineUtil.clipSegment(s,a,n);
if(c){let[l,u]=c,v=Math.max(Math.ceil(l.distanceTo(u)/o),1),M=s.distanceTo(a)||1;for(let h=0;h<=v;h++){let f=l.multiplyBy(1-h/v).add(u.multiplyBy(h/v));f.km=Dt(
s)+(Dt(a)-Dt(s))*s.distanceTo(f)/M,r.push(f)}}r.push(a)}return r.filter((e,s)=>!s||e.x!==r[s-1].x||e.y!==r[s-1].y)}function Oo(t,o,n){let r=[],e=null;for(let s=1;s<
t.length;s++){let a=L.LineUtil.clipSegment(t[s-1],t[s],n);if(!a)continue;let[c,l]=a,u=Math.max(Math.ceil(c.distanceTo(l)/o),1);(!e||!e.equals(c))&&r.push([c]);for(let v=1;v<=
u;v++)r[r.length-1].push(c.multiplyBy(1-v/u).add(l.multiplyBy(v/u)));e=l}return r}function To(t){let o=[0];for(let n=1;n<t.length;n++)o.push(o[n-1]+Math.hypot(t[n].
x-t[n-1].x,t[n].y-t[n-1].y));for(let n=0,r=0,e=0,s=0,a=0;n<t.length;n++){for(;e<t.length&&o[e]<=o[n]+en;)s+=t[e].mx,a+=t[e].my,e++;for(;o[r]<o[n]-en;)s-=t[r].mx,
a-=t[r].my,r++;t[n].ox=s/(e-r),t[n].oy=a/(e-r)}}function Qt(t){if(!t.metres){let o=t.metres=[0];t.latlngs.slice(1).forEach((n,r)=>o.push(o[r]+Tt(t.latlngs[r],n).
m))}return t.metres}function nn({leg:t,from_km:o,backwards:n},r){let e=Qt(t),s=e[e.length-1],a=s?t.km*r/s:0;return o+(n?t.km-a:a)}function on({map:t,data:o},n){
let r=o.legs.map(p=>({...p,latlngs:p.line,bands:[]})),e=p=>[p.casing,p.line,p.over,p.hit].flatMap(N=>N||[]),s=o.routes.map((p,N)=>{let O=0,m=p.legs.map(([y,A],i)=>{
let b=r[y],I=p.standings[i]||"",F=N>=6?" late":"",V=b.schematic?"schematic":b.modelled?"modelled":"known",Y=`${b.medium} ${V}${F} route-${N} ${I}`.trim(),q={interactive:!1,
smoothFactor:0,weight:b.medium==="land"?4:2.5},U={leg:b,number:y,backwards:A,system:p.systems[i],from_km:O,plain:[],dots:[],points:[],apart:[],seen:[],complete:[],
casing:L.polyline([],{...q,pane:"casings",className:`casing ${Y}`}),line:L.polyline([],{...q,pane:"lines",className:`line ${Y}`}),over:I?L.polyline([],{...q,pane:"\
lines",className:`over ${Y}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${Y}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return O+=b.km,U.hit.
on("click",W=>{n.openRoute(n.routeNear(W.latlng)||{r:N,part:U},W.latlng)}),U.hit.on("mousemove",W=>n.highlight((n.routeNear(W.latlng)||{r:N}).r)),U.hit.on("mous\
eout",()=>n.highlight(-1)),U}),E=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${N}`,html:String(N+1),iconSize:[20,20]})}).
on("click",()=>n.open("route",N,E.getLatLng())),$=L.layerGroup(m.flatMap(e)),w=L.latLngBounds(m.flatMap(y=>y.leg.latlngs));return{parts:m,label:E,group:$,bounds:w,
shown:!0,away:!1,since:p.since,until:p.until,dots:[],wanted:!0}}),a=p=>p.routes.filter(N=>s[N].shown),c=p=>!n.only||n.only.includes(p);r.forEach(p=>{for(let N=0;p.
accuracy_m&&N<p.latlngs.length-1;){let O=N+1;for(;O<p.latlngs.length-1&&Math.abs(p.latlngs[O+1].lat-p.latlngs[N].lat)<1;)O++;p.bands.push(L.polyline(p.latlngs.slice(
N,O+1),{pane:"bands",interactive:!1,noClip:!0,smoothFactor:1,className:p.routes.length>1?"band shared":`band route-${p.routes[0]}`})),N=O}});function l(p){r.forEach(
N=>{let O=N.latlngs[N.latlngs.length>>1].lat,m=N.accuracy_m||0,E=m>Ao*Mt(O,p);N.bands.forEach($=>{if(E&&a(N).some(w=>c(w)&&!n.failed.has(w))){let w=$.getLatLngs(),
_=(w[0].lat+w[w.length-1].lat)/2;$.addTo(t).setStyle({weight:2*m/Mt(_,p)})}else $.remove()})})}let u=null;function v(p,N){p.forEach(({route:$,r:w})=>$.parts.forEach(
_=>{let y=o.comparison&&w<o.comparison.paired?Qt(_.leg):null,A=L.LineUtil.simplify(_.leg.latlngs.map((i,b)=>{let I=t.project(i,N);return y&&(I.km=nn(_,y[b])),I}),
.8);_.plain=_.backwards?A.reverse():A}));let O=t.getPixelBounds(),m=O.getSize().multiplyBy(.7),E=L.bounds(O.getTopLeft().subtract(m),O.getBottomRight().add(m));
u=E,p.forEach(({route:$,r:w})=>{let _=$.dots=$.parts.flatMap(y=>No(y.plain,6,E).map(A=>({x:A.x,y:A.y,km:Dt(A),r:w,part:y,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[w],
close:[],count:0})));_.forEach((y,A)=>{let i=_[Math.max(A-1,0)],b=_[Math.min(A+1,_.length-1)],I=Math.hypot(b.x-i.x,b.y-i.y)||1;y.dx=(b.x-i.x)/I,y.dy=(b.y-i.y)/I})})}
function M(p,N){let O=$o+2,m=new Map,E=(y,A)=>Math.floor(y/O)*67108864+Math.floor(A/O),$=y=>N?!n.failed.has(y):c(y),w=p.filter(({r:y})=>$(y));w.forEach(({route:y})=>y.
dots.forEach(A=>{let i=E(A.x,A.y),b=m.get(i);b?b.push(A):m.set(i,[A])}));let _=p.reduce((y,{route:A})=>y+A.dots.length,0)<=Co;w.forEach(({route:y,r:A})=>y.dots.
forEach(i=>{let b=new Map([[A,i]]);for(let K=0;_&&K<9;K++){let ot=i.x+(Math.floor(K/3)-1)*O,ct=i.y+(K%3-1)*O;for(let X of m.get(E(ot,ct))||[]){if(X.r===A)continue;
let et=Math.hypot(X.x-i.x,X.y-i.y),lt=b.get(X.r);et>O||Math.abs(X.dx*i.dx+X.dy*i.dy)<.8||(!lt||et<Math.hypot(lt.x-i.x,lt.y-i.y))&&b.set(X.r,X)}}let I=a(i.part.leg).
filter($),F=[...new Set([...b.keys(),...I])].sort((K,ot)=>K-ot);if(F.length<2)return;let V=[...b.values()],Y=b.get(F[0])||i;N&&Object.assign(i,{users:F,close:V});
let q=N?F.filter(K=>f.has(K)):F,U=I.includes(F[0])&&!b.has(F[0])?T(F[0],i.part):1,W=Math.min(So,Math.max(3.6,24/q.length),80/q.length)*U,Q=q.includes(A)?(q.indexOf(
A)-(q.length-1)/2)*W:0,J=V.reduce((K,ot)=>[K[0]+ot.x/V.length,K[1]+ot.y/V.length],[0,0]);i.mx=J[0]-i.x-Y.dy*Q,i.my=J[1]-i.y+Y.dx*Q})),N&&Xe(w.map(({route:y})=>y.
dots))}let h=new Map,f=new Set;n.choose=(p,N)=>{let O=[...f].join();h.set(p,N),f=new Set([...h.values()].flat().sort((m,E)=>m-E)),O!==[...f].join()&&t.getZoom()<
Nt&&n.redraw()};let x=-1;function P(p){let N=t.getZoom(),O=x===p||f.has(p);s[p].parts.forEach(m=>{let E=(O?[m.points]:m.apart).map($=>L.LineUtil.simplify($,.4).
map(w=>t.unproject(w,N)));e(m).forEach($=>$.setLatLngs(E))})}let k=tn({map:t,routes:s},n);function S(p){let N=s.map((O,m)=>({route:O,r:m})).filter(({route:O})=>O.
shown);v(N,p),M(N,p<Nt),N.forEach(({route:O,r:m})=>{To(O.dots),O.parts.forEach(E=>{E.dots=[]}),O.dots.forEach(E=>E.part.dots.push(E)),O.parts.forEach(E=>{E.points=
E.dots.map($=>L.point($.x+$.ox,$.y+$.oy))}),O.parts.forEach((E,$)=>{let w=O.parts[$+1],_=w?[...E.dots,w.dots[0]]:E.dots;E.points=_.map(y=>L.point(y.x+y.ox,y.y+y.
oy)),E.apart=[[]],_.forEach((y,A)=>{let i=E.apart[E.apart.length-1];!y.count||A&&!_[A-1].count?i.push(E.points[A]):i.length&&E.apart.push([])}),E.apart=E.apart.
filter(y=>y.length>1)}),P(m)}),k.draw(p),C.forEach(O=>O(p))}let C=[];n.onLines=p=>{C.push(p)};function T(p,N){let O=s[p].parts.find(m=>m.number===N.number);return O&&
O.backwards!==N.backwards?-1:1}n.routeNear=(p,N=10)=>{let O=t.project(p,t.getZoom()),m=null,E=N;return s.forEach(($,w)=>{$.shown&&$.parts.forEach(_=>{for(let y=1;y<
_.points.length;y++){let A=L.LineUtil.pointToSegmentDistance(O,_.points[y-1],_.points[y]);A<E&&(E=A,m={r:w,part:_})}})}),m},n.addInk((p,N)=>{let O=L.bounds(N,N.
add(t.getSize())),m=E=>Oo(E,6,O).map($=>$.map(w=>w.subtract(N)));return s.flatMap((E,$)=>E.shown?E.parts.flatMap(w=>(w.complete=m(w.points),w.seen=f.has($)?w.complete:
w.apart.flatMap(m),w.seen.flat())):[])});let B=[.5,.4,.6,.3,.7,.2,.8,.1,.9];n.onLayout(({zoom:p,origin:N,size:O,free:m,take:E})=>{s.forEach($=>{if($.label.remove(),
!$.shown)return;let w=$.parts.flatMap(A=>A.seen.map(i=>({piece:i,users:i.length?a(A.leg).length:0})));w.sort((A,i)=>A.users-i.users||i.piece.length-A.piece.length);
let y=w.flatMap(({piece:A})=>B.map(i=>A[Math.floor(i*A.length)])).find(({x:A,y:i})=>A>14&&i>14&&A<O.x-14&&i<O.y-14&&m(A-11,i-11,22,22));y&&(E(y.x-11,y.y-11,22,22),
$.label.setLatLng(t.unproject(y.add(N),p)).addTo(t))})});let z=We({map:t,routes:s,usersOf:a},n);n.highlight=p=>{if(p===x)return;let N=x;x=p,t.getZoom()<Nt&&[N,p].
forEach(O=>{s[O]?.shown&&P(O)}),document.documentElement.classList.toggle("has-hot",p>=0),document.querySelectorAll(".hot").forEach(O=>O.classList.remove("hot")),
z(p),p>=0&&document.querySelectorAll(`.route-${p}`).forEach(O=>O.classList.add("hot"))};let R=p=>{if(p instanceof SVGPathElement)return-2;let N=p instanceof Element&&
p.closest("[class*=route-], [data-route]");if(!N)return-1;let O=/(?:^| )route-(\d+)(?: |$)/.exec(N.getAttribute("class")||"");return Number(O?O[1]:N.getAttribute(
"data-route")||-1)};["mouseover","focusin"].forEach(p=>document.addEventListener(p,N=>{let O=R(N.target);O>-2&&n.highlight(O)})),document.addEventListener("focu\
sout",()=>n.highlight(-1)),n.kpAt=({part:p},N)=>{let{leg:O}=p,m=Qt(O),E=t.project(N,t.getZoom()),$=O.latlngs.map(y=>t.project(y,t.getZoom())),w=1/0,_=0;for(let y=1;y<
$.length;y++){let[A,i]=[$[y-1],$[y]],b=i.subtract(A),I=b.x**2+b.y**2,F=E.subtract(A),V=I?Math.min(Math.max((F.x*b.x+F.y*b.y)/I,0),1):0,Y=E.distanceTo(A.add(b.multiplyBy(
V)));Y<w&&(w=Y,_=m[y-1]+V*(m[y]-m[y-1]))}return nn(p,_)},n.openRoute=(p,N)=>{let O=n.open("route",p.r,N,p.part.number),{leg:m}=p.part,E=m.accuracy_m===null?NaN:
m.accuracy_m/1e3,$=E>0?Math.min(2,1-Math.floor(Math.log10(2*E))):2,w=10**-$,_=Math.max(0,$),y=(Math.round(n.kpAt(p,N)/w)*w).toLocaleString("en",{minimumFractionDigits:_,
maximumFractionDigits:_}),A=Number.isNaN(E)?"accuracy not known":`± ${E} km`,i=g("p","kp",g("b","",`KP ${y} km`),` along the route from its start, ${A}. ${n.hereLines(
N).join(". ")}.`);return ft(O,"h2").after(i),O};let Z=p=>document.querySelector(`[data-route="${p}"]`);function G(p,N){let O=p.wanted&&!p.away,m=Z(N);if(m){let E=m.
querySelector("input");E&&(E.checked=p.wanted),m.classList.toggle("off",!O),ft(m,".when").textContent=p.away?` (not in ${n.year})`:""}p.shown!==O&&(p.shown=O,O?
p.group.addTo(t):p.group.remove())}n.routes=s,n.legs=r,s.forEach((p,N)=>{p.group.addTo(t);let O=Z(N),m=O&&ft(O,".go"),E=m?.textContent??`Route ${N+1}`,$=n.addLayer(
{key:`route-${N}`,title:E,parent:"routes",show:y=>{p.wanted=y,G(p,N)},mark:()=>g("span",`number route-${N}`,String(N+1))}),w=()=>{n.open("route",N,null),n.visit(
()=>n.frame(p.bounds))};n.addSearch({names:[E,m?.title],kind:`route ${N+1}`,open:w});let _=O&&O.querySelector("input");_&&_.addEventListener("change",()=>$.set(
_.checked)),m&&m.addEventListener("click",w)}),n.onYear(p=>s.forEach((N,O)=>{N.away=p!==null&&(N.since!==null&&p<N.since||N.until!==null&&p>N.until),G(N,O)}),s.
flatMap(p=>[p.since,p.until])),n.onDraw(S),t.on("moveend",()=>{let p=t.getPixelBounds();u&&!u.contains(p)&&S(t.getZoom())}),n.onDraw(l)}function sn(t,o,n,r){let e=t.getContainer(),s=st("panel-toggle"),a=st("card"),c=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),l=L.control.zoom().addTo(t),
u=()=>document.body.classList.contains("comparing"),v=!0,M=0;function h(){let p=!a.hidden,N=v&&!p;s.setAttribute("aria-expanded",String(N)),st("panel-body").hidden=
!N,o.classList.toggle("closed",!N&&!p),o.classList.toggle("carded",p),e.parentElement?.parentElement?.classList.toggle("covered",N||p),cancelAnimationFrame(M),M=
requestAnimationFrame(r)}function f(p){v=p,p&&R.close(),h()}s.addEventListener("click",()=>f(s.getAttribute("aria-expanded")!=="true"));function x(){let{width:p,
height:N}=o.getBoundingClientRect(),O=o.classList.contains("closed"),m=t.attributionControl.getContainer()?.offsetHeight??0;if(!ht())return o.getBoundingClientRect().
left>=e.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,m+24]}:O?{paddingTopLeft:[76,N+34],paddingBottomRight:[60,m+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[p+60,50]};let E=e.getBoundingClientRect(),$=O?null:o.getBoundingClientRect(),w=$&&$.top<E.top+40,_=$&&!w?Math.max(E.bottom-$.top,0)+14:
m+62,y=w?Math.max(E.right-$.left,0)+20:30,A=e.clientHeight<330;return{paddingTopLeft:[30,A||!O?20:N+26],paddingBottomRight:[Math.min(y,E.width/2),Math.min(A?56:
_,E.height*.6)]}}function P(p){t.fitBounds(p,{...x(),animate:!1})}let k=null,S=()=>({at:t.getCenter(),zoom:t.getZoom()}),C=()=>{let p=S();return k!==null&&p.zoom===
k.to.zoom&&t.project(p.at).distanceTo(t.project(k.to.at))<2};function T(p){cancelAnimationFrame(M),requestAnimationFrame(()=>{let N=C()&&k?k.from:S();t.fire("vi\
sit"),p(),k={from:N,to:S()}})}function B(){if(!k||!C())return!1;let{from:p}=k;return k=null,t.fire("visit"),t.setView(p.at,p.zoom,{animate:!1}),!0}function z(){
let{paddingTopLeft:p,paddingBottomRight:N}=x();t.options.minZoom=0;let O=t.getBoundsZoom(n.bounds,!1,L.point(p[0]+N[0],p[1]+N[1])),m=Math.floor(4*Math.min(t.getBoundsZoom(
n.window,!0),O))/4;t.getZoom()<m&&t.setZoom(m,{animate:!1}),t.setMinZoom(m)}let R=Bo(t,a,h);function Z(){c.setPosition("bottomleft"),l.setPosition(ht()?"bottomr\
ight":"bottomleft"),f(!ht()&&!u())}let G=t.attributionControl.getContainer();return G?.addEventListener("click",p=>{p.target instanceof Element&&p.target.closest(
"a")||G.classList.toggle("open")}),Z(),fe(Z),P(n.bounds),{expand:f,frame:P,visit:T,back:B,limit:z,card:R.open,closeCard:R.close}}function Bo(t,o,n){let r=ft(o,"\
.card-body"),e=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),s=null;function a(){if(!s)return!1;let{gone:l,from:u}=s,v=o.contains(
document.activeElement);return s=null,e.remove(),o.hidden=!0,r.replaceChildren(),l(),n(),u&&u.isConnected&&v&&u.focus({preventScroll:!0}),!0}function c(l,u,v=()=>{}){
let M=document.activeElement,h=o.contains(M),f=M===document.body?null:M,x=h&&s?s.from:f,P=h||!!(x&&x.matches(":focus-visible")),k=s;return s=null,k?.gone(),s={gone:v,
from:x},r.replaceChildren(l),r.scrollTop=0,u?e.setLatLng(u).addTo(t):e.remove(),o.hidden=!1,n(),P&&o.focus({preventScroll:!0}),l}return{open:c,close:a}}var Xt=[De,on,Me,Se,Ce],Io=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],te=null,ee=null,ne=null;dt(window).$||=t=>{let o=document.createElement("template");return o.innerHTML=
String(t).trim(),[o.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),dt(L.PosAnimation).include({run(t,o){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,o),this.fire("step").fire("end")}}));
function Po(t){let{crs:o=L.CRS.EPSG3857}=t.options;o===L.CRS.EPSG3857&&(t.project=(n,r=t.getZoom())=>{let e=L.latLng(n),s=2**r;if(e.ofLat!==e.lat||e.ofLng!==e.lng){
let{x:a,y:c}=o.latLngToPoint(e,0);Object.assign(e,{ofLat:e.lat,ofLng:e.lng,u:a,v:c})}return new L.Point((e.u||0)*s,(e.v||0)*s)})}async function an(t){Ge(document.
body);let o=JSON.parse(st("data").dataset.view||""),n=t.getContainer(),r=st("panel");Io.forEach(([M,h])=>{t.createPane(M).style.zIndex=String(h)}),n.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),Po(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(st("credits").innerHTML),n.setAttribute("role","application"),n.setAttribute("aria-roledescri\
ption","map");let e=!1,{layout:s,...a}=He(t,r),{limit:c,...l}=sn(t,r,o,()=>{e&&s()});o.icon&&(delete dt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
o.icon));let u=Ro(t,{...a,...l,layout:s},()=>e);t.setMaxBounds(o.window),c(),t.on("resize",c),n.setAttribute("aria-busy","true");let v={map:t,box:n,panel:r,...await jo(
o,n)};Xt.forEach(M=>M(v,u)),e=!0,u.redraw(),n.removeAttribute("aria-busy"),_o(t,u),[te,ee,ne]=[t,v,u]}function _o(t,{redraw:o,layout:n}){let r=t.getContainer(),
e=!1,s=0;function a([c,...l]){cancelAnimationFrame(s),s=requestAnimationFrame(()=>{s=0,c(),l.length?a(l):r.classList.remove("unplaced")})}t.on("zoomanim dragsta\
rt visit",()=>{e=!0}),t.on("zoomend",()=>{e?r.classList.add("unplaced"):o()}),t.on("moveend",()=>{e?a(r.classList.contains("unplaced")?[()=>o(!1),n]:[n]):n(),e=
!1}),t.on("viewreset",()=>{s||n()})}async function jo(t,o){try{let[n,r]=await Promise.all(["ground","data"].map(a=>Pe(st(a).textContent||"",(c,l)=>new L.LatLng(
c,l)))),{features:e,...s}=r;return{data:{...s,...t},ground:n,features:_e(e)}}catch(n){let r=g("p","unread","The map cannot be drawn: this browser is from before\
 2023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");throw r.setAttribute("role","alert"),o.append(r),n}}function Ro(t,o,n){
let r=[],e=[],s=!1;function a(u=!0){let v=t.getZoom();r.forEach(M=>M(v)),u&&o.layout()}function c(){!n()||s||(a(),e.forEach(u=>u()),l.state.changed())}let l={...o,
redraw:a,year:null,only:null,failed:new Set,layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(u,v,M)=>{
l.state.entries.set(u,{get:v,set:M})}},depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(u,v)=>l.open("route",u.r,v),highlight:()=>{},
choose:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],open:(u,v,M)=>l.card(g("div"),M),show:()=>{},find:()=>[],onDraw:u=>{r.push(u)},onLayers:u=>{
e.push(u)},addSearch:u=>{l.entries.push(u)},onYear:(u,v=[])=>{l.years.push(u),v.forEach(M=>l.dates.add(M))},together(u){let v=s;s=!0,u(),s=v,c()},addLayer({key:u,
title:v,group:M,shown:h=!0,parent:f="",count:x=null,show:P=null,mark:k=null}){let S={key:u,title:v,parent:f,count:x,mark:k,first:h,shown:!1,set(C){S.shown!==C&&
(S.shown=C,M&&(C?M.addTo(t):M.remove()),P&&P(C),c())}};return l.layers.push(S),S.set(h),S}};return l}Xt.splice(-1,0,be);return yn(Fo);})();
