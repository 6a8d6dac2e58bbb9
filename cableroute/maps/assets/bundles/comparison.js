var cableroute=(()=>{var he=Object.defineProperty;var eo=Object.getOwnPropertyDescriptor;var no=Object.getOwnPropertyNames;var oo=Object.prototype.hasOwnProperty;var so=(t,e)=>{for(var n in e)he(t,n,{get:e[n],enumerable:!0})},ao=(t,e,n,a)=>{if(e&&typeof e=="object"||typeof e=="function")for(let o of no(e))!oo.call(t,o)&&
o!==n&&he(t,o,{get:()=>e[o],enumerable:!(a=eo(e,o))||a.enumerable});return t};var ro=t=>ao(he({},"__esModule",{value:!0}),t);var ra={};so(ra,{given:()=>Ie,map:()=>Be,shared:()=>ze,start:()=>to});var je=window.matchMedia("(max-width: 760px), (max-height: 480px)"),St=()=>je.matches,De=t=>je.addEventListener("change",t);function pt(t){let e=document.getElementById(
t);if(!e)throw new Error(`the page has no ${t}`);return e}function $t(t,e){let n=t.querySelector(e);if(!n)throw new Error(`the page has no ${e}`);return n}function l(t,e,...n){
let a=document.createElement(t);return e&&(a.className=e),a.append(...n),a}var Et=()=>new Promise(t=>{setTimeout(t)});function _t(t){let e=t.getContext("2d");if(!e)
throw new Error("this browser paints on no canvas");return e}var wt=t=>t,Ut=(t,e)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**e);function Fe({things:t,order:e},n,a){if(!t.length)return;let o=pt("cross-out"),s=pt("crossed-out"),r=pt("failing-said"),i=l("style"),f=t.map(({name:b},$)=>{let k=l(
"option","",b);return k.dir="auto",k.value=String($),k});new Set(t.map(({kind:b})=>b)).forEach(b=>{let $=l("optgroup","",...f.filter((k,w)=>t[w].kind===b));$.label=
b,o.append($)}),document.head.append(i);let d=[],u=b=>d.filter($=>t[$].routes.includes(b)),p=b=>b.flatMap(($,k)=>[...k?[", "]:[],l("bdi","",$)]);function h(){n.
forEach((b,$)=>{let k=u($).map(T=>t[T].name),w=$t(b,".words");b.classList.toggle("failed",k.length>0),w.querySelector(".fails")?.remove(),k.length&&w.append(l("\
small","fails",l("span","","fails:")," ",...p(k)))})}function c(){s.replaceChildren(...d.map(b=>{let $=l("button","crossed",l("bdi","",t[b].name));return $.type=
"button",$.setAttribute("aria-label",`Put back ${t[b].name}`),$.addEventListener("click",()=>{E(d.filter(k=>k!==b)),o.focus()}),$}))}function y(){let b=e.filter(
k=>!u(k).length),[$]=b;r.textContent=d.length?b.length?`${b.length} of ${n.length} routes are left, route ${$+1} the shortest; a new search may find others.`:"N\
o route of the table is left; a new search may find others.":""}function E(b){d=b,o.value="",f.forEach((w,T)=>{w.disabled=d.includes(T)});let $=n.map((w,T)=>T).
filter(w=>u(w).length),k=w=>$.map(T=>`main ${w}.route-${T}`).join(",");i.textContent=$.length?`${k("path.line")},${k("path.over")},${k("path.casing")}{stroke-op\
acity:.14}${k("text.along")},${k(".number.on-map")}{opacity:.35}`:"",a.failed=new Set($),h(),c(),y(),a.redraw(),a.state.changed()}pt("to-failing").addEventListener(
"click",()=>{pt("failing").scrollIntoView(),o.focus({preventScroll:!0})}),o.addEventListener("change",()=>{o.value&&E([...d,Number(o.value)])}),a.state.add("wit\
hout",()=>d.map(b=>encodeURIComponent(t[b].id)).join(","),b=>{let $=b.split(",").map(k=>{try{return decodeURIComponent(k)}catch{return""}});E(t.map((k,w)=>w).filter(
k=>$.includes(t[k].id)))})}var Rt=.0033528106647474805,Kt=6378137*(1-Rt),io=63710088e-1,Bt=t=>t*Math.PI/180,re=t=>t*180/Math.PI;function Ze(t){let e=t*(40680631590769-Kt*Kt)/(Kt*Kt);return[
1+e/16384*(4096+e*(-768+e*(320-175*e))),e/1024*(256+e*(-128+e*(74-47*e)))]}var qe=(t,e,n,a)=>t*e*(a+t/4*(n*(2*a**2-1)-t/6*a*(4*e**2-3)*(4*a**2-3)));function Ve(t,e,n,a,o,s,r){
let i=Rt/16*e*(4+Rt*(4-3*e));return t+(1-i)*Rt*n*(a+i*o*(r+i*s*(2*r**2-1)))}function te(t,e){let n=Math.round((e.lng-t.lng)/360)*360,a=Bt(e.lng-t.lng-n),o=Math.
atan((1-Rt)*Math.tan(Bt(t.lat))),s=Math.atan((1-Rt)*Math.tan(Bt(e.lat))),[r,i,f,d]=[Math.sin(o),Math.cos(o),Math.sin(s),Math.cos(s)],u=a;for(let h=0;h<100;h++){
let c=Math.sin(u),y=Math.cos(u),E=d*c,b=i*f-r*d*y,$=Math.hypot(E,b),k=r*f+i*d*y;if($<1e-15&&k>0)return{m:0,bearing:0,exact:!0};let w=Math.atan2($,k),T=$?i*d*c/$:
0,D=1-T**2,R=D>1e-12?k-2*r*f/D:0,Y=Ve(a,D,T,w,$,k,R);if(Math.abs(Y)>Math.PI+1e-9)break;if(Math.abs(Y-u)<1e-12){let[J,Z]=Ze(D);return{m:Kt*J*(w-qe(Z,$,k,R)),bearing:(re(
Math.atan2(E,b))+360)%360,exact:!0}}u=Y}let p=Math.sin(Bt(e.lat-t.lat)/2)**2+Math.cos(Bt(t.lat))*Math.cos(Bt(e.lat))*Math.sin(a/2)**2;return{m:2*io*Math.asin(Math.
sqrt(Math.min(p,1))),exact:!1,bearing:(re(Math.atan2(d*Math.sin(a),i*f-r*d*Math.cos(a)))+360)%360}}function co(t,e,n){let a=(1-Rt)*Math.tan(Bt(t.lat)),o=1/Math.
hypot(1,a),s=a*o,r=Math.sin(Bt(e)),i=Math.cos(Bt(e)),f=Math.atan2(a,i),d=o*r,u=1-d**2,[p,h]=Ze(u),c=n/(Kt*p),y=c;for(let R=0,Y=!1;R<100&&!Y;R++){let J=c+qe(h,Math.
sin(y),Math.cos(y),Math.cos(2*f+y));Y=Math.abs(J-y)<1e-13,y=J}let E=Math.sin(y),b=Math.cos(y),$=Math.cos(2*f+y),k=s*E-o*b*i,w=Math.atan2(s*b+o*E*i,(1-Rt)*Math.hypot(
d,k)),T=Math.atan2(E*r,o*b-s*E*i),D=Ve(0,u,d,y,E,b,$);return{lat:re(w),lng:t.lng+re(T-D)}}function ie(t,e){let{m:n,bearing:a}=te(t,e),o=Math.max(1,Math.min(200,
Math.ceil(n/5e4))),s=t.lng;return[t,...Array.from({length:o},(r,i)=>{let f=i+1<o?co(t,a,n*(i+1)/o):e;return s=f.lng+360*Math.round((s-f.lng)/360),{lat:f.lat,lng:s}})]}var lo=t=>{let e=[...t];return e.length>90?`${e.slice(0,89).join("")}…`:t},ee=t=>t.replace(/^[+−]/,e=>e==="+"?"−":"+"),uo=t=>l("span",`number route-${t}`,
String(t+1));function Ue(t){let e=uo(t);return e.setAttribute("role","img"),e.setAttribute("aria-label",`Route ${t+1}`),e}var Ge=(t,e)=>{let n=l("button","",t);
return n.type="button",n.addEventListener("click",e),n};function fo([t,e,n]){return t===null?l("td","",l("span","none",n?"not sure":"not known"),l("small","",n?
`${e}; likely ${n}`:String(e))):l("td","",l("span","figure",t),...e===void 0?[]:[l("small","",`${e} to ${n}`)])}function He({map:t,data:e},n){if(!e.comparison)return;
let a=mo(n);Fe(e.comparison.failures,a,n),e.comparison.paired>1&&po(go(t,e.comparison,a,n),n)}function po(t,e){document.querySelectorAll("button.tile").forEach(
n=>{if(!(n instanceof HTMLElement))return;let[a,o]=(n.dataset.routes||"").split(",").map(Number);n.addEventListener("click",()=>{o===void 0?e.visit(()=>e.frame(
e.routes[a].bounds)):t([a,o])}),o===void 0&&(["pointerenter","focus"].forEach(s=>n.addEventListener(s,()=>e.highlight(a))),["pointerleave","blur"].forEach(s=>n.
addEventListener(s,()=>e.highlight(-1))))})}function ho(t){let e=t.filter(({dataset:o})=>o.low!==void 0),n=Math.min(...e.map(({dataset:o})=>Number(o.low))),a=Math.
max(...e.map(({dataset:o})=>Number(o.high)))-n;a>0&&Number.isFinite(a)&&e.forEach(o=>{let s=l("i","bar");["low","value","high"].forEach(r=>s.style.setProperty(`\
--${r}`,`${100*(Number(o.dataset[r])-n)/a}%`)),o.append(s)})}function mo(t){let e=pt("compared"),[n]=e.tBodies,a=$t(e,"thead"),o=pt("compared-box"),s=[...n.rows],
r=[...a.querySelectorAll("th")],i=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted"),r.forEach((h,c)=>ho(s.
map(y=>y.cells[c])));let f=[0,1],d=document.getElementById("sort-by");function u(h,c){f=[h,c];let y=$=>{if(h===0)return Number($.dataset.route);let{value:k,low:w,
high:T}=$.cells[h].dataset,D=d?.value==="low"?w??k:d?.value==="high"?T??k:k;return D===void 0?NaN:Number(D)},E=s.map($=>({row:$,value:y($)})).sort(($,k)=>Number.
isNaN($.value)||Number.isNaN(k.value)?Number(Number.isNaN($.value))-Number(Number.isNaN(k.value)):c*($.value-k.value)),b=document.activeElement;n.append(...E.map(
({row:$})=>$)),b&&n.contains(b)&&b.focus({preventScroll:!0}),r.forEach(($,k)=>{$.hasAttribute("aria-sort")&&$.setAttribute("aria-sort",k!==h?"none":c>0?"ascendi\
ng":"descending")})}r.forEach((h,c)=>{h.querySelector("button")?.addEventListener("click",()=>{u(c,f[0]===c?-f[1]:1),t.state.changed()})}),d?.addEventListener("\
change",()=>{u(f[0],f[1]),t.state.changed()}),t.state.add("by",()=>!d||d.value==="likely"?"":d.value,h=>{d&&(d.value=["low","high"].includes(h)?h:"likely")}),t.
state.add("sort",()=>f[0]===0&&f[1]>0?"":`${f[1]<0?"-":""}${f[0]}`,h=>{let c=/^(-?)(\d{1,3})$/.exec(h),y=c?Number(c[2]):0;r[y]&&r[y].hasAttribute("aria-sort")&&
u(y,c&&c[1]?-1:1)}),s.forEach(h=>h.addEventListener("click",c=>{c.target instanceof Element&&c.target.closest("button, a")||String(window.getSelection())||(t.profile.
pick(Number(h.dataset.route)),t.visit(()=>t.frame(t.routes[Number(h.dataset.route)].bounds)))}));let p=t.highlight;return t.highlight=h=>{p(h);let c=h>=0&&i.matches&&
s[h];if(!c||c.matches(":hover")||c.contains(document.activeElement))return;let y=c.getBoundingClientRect(),E=o.getBoundingClientRect(),b=E.top+a.getBoundingClientRect().
height;y.top<b?o.scrollTop-=b-y.top:y.bottom>E.bottom&&(o.scrollTop+=Math.min(y.bottom-E.bottom,y.top-b))},s}function go(t,e,n,a){let o=document.documentElement,
s=e.paired,r=n.map(x=>x.querySelector("button.pick")),i=["pick-0","pick-1"].map(x=>pt(x)),f=pt("pick-clear"),d=pt("pair-said"),u=pt("pair-body"),p=d.textContent||
"",h=x=>$t(n[x],".go").textContent||"";i.forEach(x=>x.append(...n.slice(0,s).map((P,C)=>{let M=l("option","",`${C+1} · ${lo(h(C))}`);return M.dir="auto",M.value=
String(C),M})));let c=l("style");document.head.append(c);let y=[null,null];function E(x,P){let[C,M]=x<P?[x,P]:[P,x],z=e.pairs[C*s-C*(C+1)/2+M-C-1];if(x<P)return z;
let{apart:O}=z;return{...z,spans:[z.spans[1],z.spans[0]],apart:O&&{...O,kp:[O.kp[1],O.kp[0]],at:[O.at[1],O.at[0]]},more:z.more.map(([A,N,m])=>A===null?[null,N,m&&
ee(m)]:N===void 0?[ee(A)]:[ee(A),ee(m||""),ee(N)])}}t.createPane("shared").style.zIndex="405";let b=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"\
shared-edge"}),$=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-mark"}),k=L.layerGroup(),w=null;function T(x,P,C){let{dots:M}=a.routes[x],
z=[],O=A=>L.point(A.x+A.ox,A.y+A.oy);for(let A=0;A<M.length;A++){let N=M[A],m=M[A+1];N.km>=P&&N.km<=C&&z.push(O(N)),!(!m||m.km<=N.km)&&[P,C].forEach(v=>{if(v<=N.
km||v>=m.km)return;let I=(v-N.km)/(m.km-N.km);z.push(O(N).multiplyBy(1-I).add(O(m).multiplyBy(I)))})}return z}function D(x,P){let C=E(...x);return x.flatMap((M,z)=>(a.
routes[M].shown?C.spans[z]:[]).map(([O,A])=>T(M,O,A).map(N=>t.unproject(N,P)))).filter(M=>M.length)}function R(){let[x,P]=y;return x!==null&&P!==null?[x,P]:null}
function Y(x){let P=R();if([b,$].forEach(M=>{P?M.addTo(t):M.remove()}),!P)return;let C=D(P,x);[b,$].forEach(M=>M.setLatLngs(C))}a.onLines(Y);function J(x,P){if(k.
clearLayers(),w=null,!P)return;let C=O=>a.routes[O].bounds.getCenter().lng,M=P.at.map(([O,A],N)=>L.latLng(O,A+360*Math.round((C(x[N])-A)/360))),z=ie(M[0],M[1]);
w=L.latLngBounds(z),k.addLayer(L.polyline(z,{pane:"shared",interactive:!1,className:"gap-edge",weight:6})),k.addLayer(L.polyline(z,{pane:"shared",interactive:!1,
className:"gap",weight:2.5})),M.forEach(O=>k.addLayer(L.circleMarker(O,{pane:"shared",interactive:!1,className:"gap-end",radius:9}))),k.addLayer(L.marker([(M[0].
lat+M[1].lat)/2,(M[0].lng+M[1].lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"gap-holder",iconSize:[0,0],html:l("span","gap-km",`${P.
km} km`)})}))}function Z(x,P){let C=[...n[x].cells].find(M=>M.dataset.column===P);return l("td","",...[...C?C.querySelectorAll(":scope > :not(.bar)"):[]].map(M=>M.
cloneNode(!0)))}function S(x){let[P,C]=x,M=E(P,C),z=M.spans.every(F=>!F.length),O=(F,...Q)=>l("div","fact",l("dt","",F),l("dd","",...Q)),A=(F,Q)=>l("b","figure",
`${F} ${Q}`),N=([F,Q,ot,ct],nt)=>[A(F,"km"),` (${Q} %) `,l("small","",F==="0"?nt:`land ${ot} km, sea ${ct} km; ${nt}`)],m=l("dl","facts",O("Common section",...N(
M.common_section,"the same segment of one system, or the same trench")),O("Same corridor",...N(M.same_corridor,"lines nearer than their accuracy: not known to b\
e apart")),...M.ends_km==="0"?[]:[O("Common ends",A(M.ends_km,"km")," ",l("small","","left out"))],O("Least separation",M.apart?A(M.apart.km,"km"):l("span","non\
e","not known")," ",l("small","",M.apart?`at KP ${M.apart.kp[0]} of ${P+1} and KP ${M.apart.kp[1]} of ${C+1}`:"below the accuracy of the lines somewhere"))),v=l(
"div","buttons");z||v.append(Ge("Show what they share",()=>a.visit(()=>a.frame(L.latLngBounds(D(x,t.getZoom()).flat()))))),J(x,M.apart);let I=w;I&&v.append(Ge("\
Show where they are nearest",()=>a.visit(()=>a.frame(I.pad(2)))));let H=l("tr","",l("th","","Measure"),l("th","",Ue(P)),l("th","",Ue(C)),l("th","",`How much mor\
e ${C+1} has`));[...H.cells].forEach(F=>{F.scope="col"});let et=l("table","differences",l("caption","unseen",`Differences between route ${P+1} and route ${C+1}`),
l("thead","",H),l("tbody","",...e.measures.map(({key:F,title:Q},ot)=>{let ct=l("th","",l("bdi","",Q));ct.scope="row";let nt=l("tr","",ct,Z(P,F),Z(C,F),fo(M.more[ot]));
return nt.dataset.measure=F,nt}))),W=["places","groups and straits","countries"].map((F,Q)=>{let ot=M.passed[Q].flatMap((ct,nt)=>[...nt?[", "]:[],l("bdi","",ct)]);
return l("p","passed",l("b","",`Both pass these ${F}: `),...ot.length?ot:["none known"])});pt("pair-marks").hidden=z,u.replaceChildren(m,v,et,...W),d.textContent=
`Routes ${P+1} and ${C+1}: common section ${M.common_section[0]} km, same corridor ${M.same_corridor[0]} km (${M.same_corridor[1]} %).`}function B(x,P=!0){y=x,i.
forEach((O,A)=>{O.value=String(y[A]??"")}),r.forEach((O,A)=>{O&&O.setAttribute("aria-pressed",String(y.includes(A)))}),n.forEach((O,A)=>O.classList.toggle("pick\
ed",y.includes(A)));let C=y.flatMap(O=>O??[]),M=R(),z=!!M;if(a.only=M,a.choose("pair",C),f.hidden=!C.length,pt("pick-best").hidden=z,document.body.classList.toggle(
"paired",z),o.classList.toggle("has-pair",z),M){let[O,A]=M;P&&a.closeCard();let N=m=>`.has-pair:not(.has-hot) main ${m}:not(.route-${O}, .route-${A})`;c.textContent=
`${["path.line","path.over","path.casing"].map(N).join(",")}{stroke-opacity:.16}${["text.along",".number.on-map"].map(N).join(",")}{opacity:.35}`,C.forEach(m=>a.
routes[m].parts.forEach(v=>[v.casing,v.line,v.over].forEach(I=>I?.bringToFront()))),k.addTo(t),S(M)}else c.textContent="",k.remove(),u.replaceChildren(),d.textContent=
C.length?`Route ${C[0]+1} is picked; pick another.`:p;if(a.redraw(),M&&P){let[O,A]=M.map(N=>a.routes[N].bounds);a.visit(()=>a.frame(L.latLngBounds(O.getSouthWest(),
O.getNorthEast()).extend(A)))}a.state.changed()}return r.forEach((x,P)=>{x&&x.addEventListener("click",()=>{let C=y.flatMap(M=>M===P?[]:M??[]);y.includes(P)?B([
C[0]??null,null]):C.length?B([C[C.length-1],P]):B([P,null])})}),i.forEach((x,P)=>x.addEventListener("change",()=>{let C=[y[0],y[1]],M=x.value===""?null:Number(x.
value);M!==null&&C[1-P]===M&&(C[1-P]=C[P]),C[P]=M,B(C)})),pt("pick-best").addEventListener("click",()=>{B(e.best),i[0].focus()}),f.addEventListener("click",()=>{
B([null,null]),i[0].focus()}),a.state.add("pair",()=>(R()||[]).map(x=>x+1).join(","),x=>{let[,P,C]=/^(\d{1,3}),(\d{1,3})$/.exec(x)||["","0","0"],M=Number(P)-1,z=Number(
C)-1;M!==z&&Math.min(M,z)>=0&&Math.max(M,z)<s?B([M,z],!1):R()&&B([null,null])}),B}var yo='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',bo=t=>t.slice(1).reduce((e,n,a)=>e+n.distanceTo(t[a]),0);function me(t,...[
e,n,a,o,s=0]){let r=l("span",`catalogue-name ${n}`,l("bdi","",e)),i=t.containerPointToLayerPoint([a,o]);return r.style.transform=`translate(${i.x.toFixed(1)}px,\
 ${i.y.toFixed(1)}px)`+(s?` rotate(${s.toFixed(3)}rad)`:""),r}function wo(t,e){let n=[];return t.forEach(a=>{let o=[0];a.slice(1).forEach((s,r)=>o.push(o[r]+s.distanceTo(
a[r])));for(let s=0,r=1;s+1<a.length;s++){for(r=Math.max(r,s+1);r+1<a.length&&o[r]-o[s]<e;)r++;let i=a[s],f=a[r],d=i.distanceTo(f);d<e||d<.985*(o[r]-o[s])||n.push(
[i,f])}}),n}function We({map:t,pane:e,partsOf:n,nameOf:a,colourOf:o}){let s=_t(document.createElement("canvas"));s.font=yo;let r=new Map;function i(h){let c=r.get(
h)??s.measureText(h).width;return r.set(h,c),c}let f=h=>n(h).map(c=>c.map(y=>t.layerPointToContainerPoint(y)));function d(h,c,y,{size:E,free:b,take:$}){let k=a(
h),w=i(k)+4,T=wo(c,w),D=Math.max(1,Math.floor(T.length/24));for(let R=0;R<T.length;R+=D){let[Y,J]=T[(R+h*7*D)%T.length];J.x<Y.x&&([Y,J]=[J,Y]);let Z=Y.add(J).divideBy(
2),S=J.subtract(Y),B=Math.hypot(S.x,S.y),x=L.point(S.x/B,S.y/B),P=L.point(x.y,-x.x),C=w/5+6,M=[-2,-1,0,1,2].map(A=>Z.add(x.multiplyBy(A*w/5)).subtract([w/10+3,7]));
if(!M.every(({x:A,y:N})=>A>4&&N>4&&A<E.x-60&&N<E.y-30)||!M.every(({x:A,y:N})=>b(A,N,C,14)))continue;M.forEach(({x:A,y:N})=>$(A,N,C,14));let z=Z.subtract(x.multiplyBy(
w/2-2)).add(P.multiplyBy(6.5)),O=y(k,"of-system",z.x,z.y,Math.atan2(S.y,S.x));return O.style.color=o(h),O.dataset.system=String(h),O}return null}function u(h,c,y){
h.map(E=>{let b=f(E);return{system:E,parts:b,length:b.reduce(($,k)=>$+bo(k),0)}}).sort((E,b)=>b.length-E.length).slice(0,St()?12:60).forEach(({system:E,parts:b})=>d(
E,b,c,y))}function p(h){if(e.querySelectorAll(".lit").forEach(Y=>Y.remove()),e.classList.toggle("one",h!==null),h===null)return;let c=(...Y)=>{let J=me(t,...Y);
return J.classList.add("lit"),e.append(J),J},y=t.getSize(),E=f(h);if(d(h,E,c,{size:y,free:()=>!0,take:()=>{}}))return;let $=E.flat().filter(({x:Y,y:J})=>Y>4&&J>
14&&Y<y.x-4&&J<y.y-30);if(!$.length)return;let k=a(h),w=i(k),{x:T,y:D}=$[$.length>>1],R=c(k,"of-system",Math.max(4,Math.min(T-w/2,y.x-w-8)),D-18);R.style.color=
o(h),R.dataset.system=String(h)}return{widthOf:i,nameSystems:u,nameOne:p}}var Ke=4.5,Lo=.35/2**Ke;function Je(t,e,{project:n,clip:a}){let o="",s="",r=()=>`${t.getZoom()} ${t.getPixelOrigin()}`;Object.assign(wt(e),{_project(){n(),this.
_rings=[],[o,s]=[r(),""]},_update(){if(!this._map||o!==r())return;let{min:i,max:f}=this._renderer._bounds,d=`${i} ${f}`;d!==s&&(s=d,a.call(this),this._updatePath())}})}
function xo(t){let e=t[0];return t.filter((n,a)=>{let o=a===0||a===t.length-1||Math.abs(n.x-e.x)+Math.abs(n.y-e.y)>=1;return o&&(e=n),o})}function Mo(t,e,n){let a=e.
map(s=>t.project(s,0)),o=a.length>8?L.LineUtil.simplify(a,Lo):a;return{fine:a,coarse:o,bounds:L.bounds(a),closed:n}}function Xe(t,e,n,a){let o=null,s=new Map;function r(){
o||=n.map(f=>Mo(t,f,a)),s=new Map}function i(){let f=2**t.getZoom(),d=t.getPixelOrigin(),{min:u,max:p}=this._renderer._bounds,h=L.bounds(u.subtract([2,2]),p.add(
[2,2])),c=L.bounds(h.getTopLeft().add(d).divideBy(f),h.getBottomRight().add(d).divideBy(f));this._parts=[],(o||[]).forEach(y=>{if(!y.bounds.intersects(c))return;
let E=s.get(y);if(!E){let{x:b,y:$}=d,k=t.getZoom()<=Ke?y.coarse:y.fine;E=xo(k.map(w=>new L.Point(Math.round(w.x*f)-b,Math.round(w.y*f)-$))),s.set(y,E)}if(a){let b=L.
PolyUtil.clipPolygon(E,h,!0);b.length&&this._parts.push(b);return}this._parts.push(...Qe(E,h))})}return Je(t,e,{project:r,clip:i}),e}function Qe(t,e){let n=[],a=null;
for(let o=1;o<t.length;o++){let s=L.LineUtil.clipSegment(t[o-1],t[o],e,o>1,!0);if(!s){a=null;continue}a||n.push(a=[s[0]]),a.push(s[1]),s[1]!==t[o]&&(a=null)}return n}
var Ye=-1e7,vo=4,ce=40;function ge(t,e,n,a,o){let s=null,r=new Map;function i(u,p){let h=r.get(p);if(h)return h;let c=2**p,y=o(p),E=u.map(($,k)=>{if(!y||!y[k])return new L.
Point($.x*c,$.y*c);let w=u[Math.max(k-1,0)],T=u[Math.min(k+1,u.length-1)],D=T.x-w.x,R=T.y-w.y,Y=y[k]/(Math.hypot(D,R)||1);return new L.Point($.x*c-R*Y,$.y*c+D*Y)});
r.size>=vo&&r.delete(r.keys().next().value??NaN);let b=L.LineUtil.simplify(E,.8);return r.set(p,b),b}function f(){if(s)return;let u=n.map(p=>t.project(p,0));s={
points:u,bounds:L.bounds(u)}}function d(){if(!s)return;let u=t.getZoom(),p=2**u,h=t.getPixelOrigin(),{min:c,max:y}=this._renderer._bounds,E=L.bounds(c,y),b=new L.
Bounds,$=L.bounds(c.add(h).subtract([ce,ce]),y.add(h).add([ce,ce])),{points:k,bounds:w}=s;this._parts=[],a.forEach(D=>{let R=D*256*p;if(!L.bounds(L.point(w.getTopLeft()).
multiplyBy(p).add([R,0]),L.point(w.getBottomRight()).multiplyBy(p).add([R,0])).intersects($))return;let J=i(k,u).map(({x:Z,y:S})=>new L.Point(Z+R-h.x,S-h.y));this.
_parts.push(...Qe(J,E))}),this._parts.forEach(D=>D.forEach(R=>b.extend(R))),this._parts.length||b.extend([Ye,Ye]);let T=this._clickTolerance();this._pxBounds=L.
bounds(b.getTopLeft().subtract([T,T]),b.getBottomRight().add([T,T]))}return Je(t,e,{project:f,clip:d}),e}function tn(t){let e=new Map,n=[],a=new Array(5).fill(0);return t.forEach((s,r)=>(s.places||[]).forEach(i=>{let f=e.get(i);f?f.push(r):e.set(i,[r])})),t.map((s,r)=>r).
sort((s,r)=>(t[r].places||[]).length-(t[s].places||[]).length).forEach(s=>{let r=a.map(i=>i/(4*t.length));(t[s].places||[]).forEach(i=>(e.get(i)||[]).forEach(f=>{
n[f]!==void 0&&r[n[f]]++})),n[s]=r.indexOf(Math.min(...r)),a[n[s]]++}),n}function en(t,e){let n=new Map,a=r=>{let i=n.get(r)||{users:new Set,turn:0,next:[],order:[]};
return n.set(r,i),i},o=r=>`${r.lat.toFixed(2)} ${r.lng.toFixed(2)}`,s=t.map(({latlngs:r})=>r.slice(1).map((i,f)=>{let d=o(r[f]),u=o(i);return d<u?{key:`${d} ${u}`,
sense:1}:{key:`${u} ${d}`,sense:-1}}));t.forEach(({item:r},i)=>s[i].forEach(({key:f})=>a(f).users.add(r.system))),s.forEach(r=>r.slice(1).forEach(({key:i,sense:f},d)=>{
let u=r[d];a(u.key).next.push([i,f*u.sense]),a(i).next.push([u.key,f*u.sense])})),n.forEach(r=>{if(r.turn)return;r.turn=1;let i=[r];for(let f=i.pop();f;f=i.pop())
for(let[d,u]of f.next){let p=a(d);p.turn||(p.turn=f.turn*u,i.push(p))}}),n.forEach(r=>{r.order=[...r.users].sort((i,f)=>e[f]-e[i]||i-f)}),t.forEach((r,i)=>{let{
facts:{from:f,to:d},system:u}=r.item,p=s[i].map(({key:h,sense:c})=>{let{order:y,turn:E}=a(h);return c*E*(y.indexOf(u)-(y.length-1)/2)});p.some(h=>h)&&(r.slots=r.
latlngs.map((h,c)=>c===0&&typeof f=="number"||c===p.length&&typeof d=="number"?0:((p[c-1]??p[c])+(p[c]??p[c-1]))/2))})}var ye={year:900,cut:4500,other:2800},Eo=11e5,ko={play:"M8 5.5V18.5L18.5 12Z",pause:"M8.5 6V18M15.5 6V18",back:"M14.5 6L8.5 12L14.5 18",on:"M9.5 6L15.5 12L9.5 1\
8"};function be(t,e){let n=e.map(({id:a})=>t.systems[a||""]||[]);return(a,o)=>{let s="";for(let[r,i]of n[a]){if(r>o)break;s=i}return s}}var So=t=>{let e=10**Math.
max(0,Math.floor(Math.log10(t||1))-2);return(Math.floor(t/e)*e).toLocaleString("en")};function nn(t){let e=L.SVG.create("svg"),n=L.SVG.create("path");return e.setAttribute(
"viewBox","0 0 24 24"),e.setAttribute("aria-hidden","true"),n.setAttribute("d",ko[t]),e.append(n),e}function on({map:t,data:e,box:n,panel:a,features:o},s,{story:r,
body:i,show:f,all:d}){let u=window.matchMedia("(prefers-reduced-motion: reduce)"),p=be(r,o.systems),{chapters:h}=r,c=new Map(o.systems.map(({id:G},q)=>[G,q])),y=new Map(
o.segments.map(({id:G},q)=>[G,q])),E=document.documentElement.lang==="ar"?"، ":", ",b=G=>G.flatMap(q=>c.get(q)??[]),$,k=!1,w=null,T=t.getZoom(),D=!1,R=l("div",
"large-year");R.setAttribute("aria-hidden","true"),R.hidden=!0,n.append(R);function Y(G,q,rt){let at=l("button",G,nn(G));return at.type="button",at.setAttribute(
"aria-label",q),at.title=q,at.addEventListener("click",rt),at}let J=Y("play","Play the years",()=>k?ht():xt()),Z=l("div","turns",J,Y("back","Previous cut",()=>Dt(
-1)),Y("on","Next cut",()=>Dt(1)),d),S=l("dl","counts"),B=l("div","changes"),x=l("details","not-known"),P=l("div","scene");P.setAttribute("role","status");let C=l(
"ol","moments"),M=l("ul","chapters",...h.map((G,q)=>{let rt=l("button","",l("b","",G.key.slice(0,4))," ",...G.zones.flatMap((at,ft)=>[ft?E:"",l("bdi","",at)]));
return rt.type="button",rt.setAttribute("aria-pressed","false"),rt.addEventListener("click",()=>{ht(),U(q,0)}),l("li","",rt)})),z=l("p","later"),O=l("p","","A s\
ystem counts from the year in which it is said to be ready for service, at the end of the year. One whose year is not known, or that nobody has reported in serv\
ice within five years, is counted apart and not drawn. The lines are modelled, and crossing paths on land are those of today.");i.append(Z,P,C,S,x,B,...h.length?
[l("h3","","Cuts"),M]:[],z,O);let A=G=>G.flatMap((q,rt)=>[rt?E:"",l("bdi","",o.systems[q].name)]),N=(G,q)=>l("div","",l("dt","",G),l("dd","",q));function m(G){let q=o.
systems.map((dt,yt)=>yt),rt=dt=>q.filter(yt=>p(yt,G)===dt),at=rt("s"),ft=at.flatMap(dt=>r.published[o.systems[dt].id||""]??[]);return{live:at,planned:rt("p"),unknown:rt(
"n"),stations:new Set(at.flatMap(dt=>o.systems[dt].places||[])).size,km:ft.reduce((dt,yt)=>dt+yt,0),measured:ft.length,ready:at.filter(dt=>p(dt,G-1)!=="s"&&String(
o.systems[dt].ready||"").startsWith(String(G))),over:q.filter(dt=>p(dt,G-1)==="s"&&p(dt,G)===""),cuts:r.cuts[String(G)]||0}}function v(G){if([S,x,B,z].forEach(dt=>{
dt.hidden=G===null}),R.hidden=G===null,G===null)return;let q=m(G),rt=G<r.data_year;S.replaceChildren(N("In service",String(q.live.length)),N("Landing stations o\
f these systems",String(q.stations)),N("Published length of these systems, km",q.measured?`${So(q.km)} or more, of ${q.measured} of ${q.live.length}`:"not known"),
N("Planned, stated for then",rt?"not recorded":String(q.planned.length)),N("Recorded cuts that began in the year",String(q.cuts))),x.hidden=!q.unknown.length,x.
replaceChildren(l("summary","",l("span","","Year or status not known"),l("b","",String(q.unknown.length))),l("p","",...A(q.unknown))),B.replaceChildren(...q.ready.
length?[l("p","",l("b","","Ready for service in the year: "),...A(q.ready))]:[],...q.over.length?[l("p","",l("b","",G>r.data_year?"No longer counted, by age or \
stated end: ":"Ended in the year: "),...A(q.over))]:[]),z.hidden=rt||G===r.data_year,z.textContent=r.retired_at===null?`After ${r.data_date}: in service as last\
 seen, planned as stated; none of it is sure.`:`After ${r.data_date}: in service as last seen and assumed retired at ${r.retired_at} years, planned as stated; n\
one of it is sure.`;let at=w&&h[w.at].moments[w.moment],ft=w?H(h[w.at],w.moment).cut.size:0;R.replaceChildren(l("b","",String(G)),l("span","",at?at.date||"date \
of repair not known":`${q.live.length} in service`),...ft?[l("span","cut",`${ft} cut`)]:[])}let I=L.layerGroup();function H(G,q){let rt=new Set,at=new Set;return G.
moments.slice(0,q+1).forEach(({what:ft,systems:dt})=>b(dt).forEach(yt=>{ft==="cut"&&(rt.add(yt),at.delete(yt)),ft==="back"&&(rt.delete(yt),at.add(yt))})),{cut:rt,
back:at}}function et(){if(I.clearLayers(),!w)return;let G=h[w.at],{cut:q,back:rt}=H(G,w.moment),at=getComputedStyle(document.documentElement),ft=at.getPropertyValue(
"--cut").trim(),dt=at.getPropertyValue("--halo").trim(),yt=G.incidents.filter(({id:bt})=>G.moments.slice(0,(w?.moment??0)+1).some(({incident:vt})=>vt===bt)),Mt=new Set(
yt.flatMap(bt=>bt.out.flatMap(vt=>y.get(vt)??[])));[...rt,...q].forEach(bt=>s.systemLines(bt).forEach(({number:vt,draw:g})=>{let _=q.has(bt)&&Mt.has(vt);g({color:dt,
weight:_?7:5,opacity:1,dashArray:void 0}).addTo(I);let V=g({opacity:1,..._?{color:ft,weight:3.5,dashArray:void 0}:{weight:2.6}}).addTo(I);_&&(wt(V).cut=o.segments[vt].
id)})),yt.forEach(({at:bt,radius_m:vt,boxes:g=[],zone:_})=>{let V={pane:"accuracy",className:"accuracy cut-ring",interactive:!1};if(g.forEach(tt=>L.rectangle(tt,
V).addTo(I)),bt)L.circle(bt,{radius:vt||0,...V}).addTo(I),L.circleMarker(bt,{pane:"measure",className:"cut-spot",radius:6,interactive:!1}).addTo(I);else if(g.length){
let[[[,tt],[lt,mt]]]=g,At=l("span","",l("bdi","",_),": ",l("span","","where in it is not known"));L.tooltip({permanent:!0,direction:"top",className:"tip ring-ti\
p",offset:[0,-2]}).setLatLng([lt,(tt+mt)/2]).setContent(At).addTo(I)}})}s.onDraw(()=>et());function W(G){let q=G.incidents.flatMap(({at:rt,radius_m:at,boxes:ft=[]})=>rt?
[L.latLng(rt).toBounds(Math.max(2.2*(at||0),Eo))]:ft.map(dt=>L.latLngBounds(dt)));q.length&&F(q.reduce((rt,at)=>rt.extend(at),L.latLngBounds(q[0].getSouthWest(),
q[0].getNorthEast())))}function F(G){let q=n.getBoundingClientRect(),rt=i.getBoundingClientRect(),at=a.getBoundingClientRect(),ft=rt.width>0&&rt.width<.7*q.width,
dt=!St()&&!a.classList.contains("closed")?q.right-at.left:0;t.fitBounds(G,{paddingTopLeft:[ft?rt.right-q.left+12:12,St()&&!ft?at.bottom-q.top+R.offsetHeight+12:
40],paddingBottomRight:[dt+12,rt.width>0&&!ft?q.bottom-rt.top+8:40],animate:!u.matches,maxZoom:7})}let Q=null,ot=()=>({at:t.getCenter(),zoom:t.getZoom()});function ct(){
if(!Q)return;let{from:G,to:q}=Q,rt=ot();Q=null,q&&rt.zoom===q.zoom&&t.project(rt.at).distanceTo(t.project(q.at))<2&&t.setView(G.at,G.zoom,{animate:!u.matches})}
let nt=({what:G})=>({cut:"Cut: ",back:"Back in service: ","not known":"Date of repair not known: "})[G],st=({date:G,what:q})=>l("h3","",...G?[l("time","",G)]:[],
...q==="back"&&G.length<10?[" ",l("small","","the day is not known")]:[]);function j(G,q){let rt=o.incidents.findIndex(({id:g})=>g===q.incident),at=o.incidents[rt],
ft=l("p",`who ${q.what.replace(" ","-")}`,l("b","",nt(q)),...A(b(q.systems)));if(!at)return[st(q),ft];let{facts:dt}=at,yt=G.incidents.find(({id:g})=>g===q.incident),
Mt=g=>[dt[g]??""].flat().filter(_=>typeof _=="string").join(""),bt=(g,_)=>_?[l("b","",g),l("bdi","",_),". "]:[],vt=l("button","record","The record and its sourc\
es");return vt.type="button",vt.addEventListener("click",()=>{ht(),s.open("incident",rt,null)}),[st(q),l("p","name",l("bdi","",at.name)),ft,l("p","",...bt("Caus\
e: ",Mt("cause")),...bt("Effect: ",Mt("effect"))),l("p","small",...bt("Place: ",Mt("place")),...yt?.at?bt("Ring: ",Mt("accuracy")):[l("span","","Where in its zo\
ne it lay is not known: the box is the zone.")]),...yt?.out.length?[l("p","small","The cut lay on one or more of the red parts.")]:[],...X(at.sources||[]),vt]}function X(G){
let[q,...rt]=G.map(ft=>o.sources[ft]);if(!q)return[];let at=l("bdi","",q.publisher||q.title);return[l("p","small",l("b","","Source: "),at,...q.date?[E,l("bdi","",
q.date)]:[],...rt.length?[" ",l("span","",`and ${rt.length} more`)]:[])]}function U(G,q,rt=!0){let at=h[G],ft=at.moments[q],dt=w?.at!==G;i.hidden&&f(),w={at:G,moment:q},
s.affected=new Set(at.incidents.flatMap(({systems:Mt})=>b(Mt))),n.classList.add("telling"),I.addTo(t),D=!0;let yt=at.moments.slice(0,q+1).map(({date:Mt})=>Mt).filter(
Boolean);s.setYear(Number(yt[yt.length-1].slice(0,4))),D=!1,P.replaceChildren(...j(at,ft)),C.replaceChildren(...at.moments.map((Mt,bt)=>{let vt=l("button",Mt.what.
replace(" ","-"),...Mt.date?[l("b","",Mt.date)," "]:[],l("span","",nt(Mt)),...A(b(Mt.systems)));return vt.type="button",bt===q&&vt.setAttribute("aria-current","\
step"),vt.addEventListener("click",()=>{ht(),U(G,bt,!1),C.querySelectorAll("button")[bt].focus()}),l("li","",vt)})),[...M.querySelectorAll("button")].forEach((Mt,bt)=>Mt.
setAttribute("aria-pressed",String(bt===G))),dt&&rt&&(Q={from:Q?.from??ot(),to:null},W(at),t.once("moveend",()=>{Q&&(Q.to=ot())}),u.matches&&Q&&(Q.to=ot())),s.state.
changed()}function K(){w&&(w=null,s.affected=null,n.classList.remove("telling"),I.clearLayers().remove(),P.replaceChildren(),C.replaceChildren(),M.querySelectorAll(
"button").forEach(G=>G.setAttribute("aria-pressed","false")),ct())}s.onYear(G=>{!D&&w&&K(),!D&&G===null&&ht(),v(G)});function it(G){k=G;let q=G?"Pause":"Play th\
e years";J.replaceChildren(nn(G?"pause":"play")),J.setAttribute("aria-label",q),J.title=q,clearTimeout($),G&&Ct()}let ht=()=>{k&&it(!1)};function xt(){!w&&t.getZoom()<=
T&&F(e.bounds),!w&&(s.year===null||s.year>=r.last)&&s.setYear(r.first),it(!0)}function Ct(){let G=w&&h[w.at].moments[w.moment];$=setTimeout(Nt,G?G.what==="cut"?
ye.cut:ye.other:ye.year)}let Lt=G=>Number(h[G].key.slice(0,4));function Nt(){let G=s.year??r.first;if(w){let{at:q,moment:rt}=w;if(rt+1<h[q].moments.length)U(q,rt+
1);else if(q+1<h.length&&Lt(q+1)<=G)U(q+1,0);else if(G<r.last)s.setYear(G+1);else return ht()}else{let q=h.findIndex((rt,at)=>Lt(at)===G);if(q>=0)U(q,0);else if(G<
r.last)s.setYear(G+1);else return ht()}return Ct()}function Dt(G){if(!h.length)return;ht();let q=s.year??(G>0?-1/0:1/0),at=h.map((dt,yt)=>yt).filter(dt=>w?(dt-w.
at)*G>0:(Lt(dt)-q)*G>0),ft=G>0?[0,at[0]]:[h.length-1,at[at.length-1]];U(ft[1]??ft[0],0)}let Ft=()=>s.state.add("chapter",()=>w?`${h[w.at].key}.${w.moment}`:"",G=>{
let[,q,rt]=/^(\d{4}-\d{2})(?:\.(\d))?$/.exec(G)||[],at=h.findIndex(ft=>ft.key===q);at>=0?U(at,Math.min(Number(rt||0),h[at].moments.length-1),!location.hash.includes(
"view=")):K()});return v(s.year),{pause:ht,link:Ft}}var $o=11,Ao=3.2,Co=6e4,No=["out of service","retired","cancelled"],le="schematic",Oo=["inferred",le,"assumed"],we=t=>t==="in service"?"live":No.includes(t)?"go\
ne":"plan",To=t=>Oo.includes(t.confidence||""),Le=t=>t.confidence===le?le:To(t)?"modelled":"known",Jt=t=>Number(String(t||"").slice(0,4))||null,sn=t=>t.length>32?
`${t.slice(0,30)}…`:t;function _o(t){let e=t.reduce((n,a)=>a.length>n.length?a:n);return e[e.length>>1]}function xe(t){let e=[l("bdi","en clip",t.name)];if(t.
name_ar){let n=l("span","ar clip",t.name_ar);n.lang="ar",n.dir="rtl",e.push(" ",n)}return e}async function an({map:t,data:e,box:n,panel:a,features:o},s){let r=!e.
routes.length,i=t.createPane("catalogue-hot"),f=t.createPane("catalogue-names");Object.assign(i.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(f.style,
{zIndex:"605",pointerEvents:"none"});let d=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),u=L.canvas({pane:"catalogue-hot",padding:.25}),p=L.circle([0,0],
{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function h(){let g=getComputedStyle(document.documentElement),_=V=>g.getPropertyValue(`--${V}`).
trim();return{soft:_("soft"),ink:_("ink"),halo:_("halo"),land:_("land"),thin:Number(_("thin")),dashes:[Number(_("dash")),Number(_("gap"))],routes:Array.from({length:7},
(V,tt)=>_(`route-${tt}`))}}let c=h(),y=null,E=e.story?be(e.story,o.systems):null,b=g=>{if(y===null||!E)return we(o.systems[g].status);let _=E(g,y);return _==="s"?
"live":_==="p"?"plan":"gone"},$=r?tn(o.systems):[],k=g=>{let _=b(g);return!r||_==="gone"?c.soft:c.routes[$[g]]};function w(g){let _=b(g.system),V=Le(g),tt=_==="\
gone"?1:V==="known"?2.2:V===le?1.6*c.thin:1.6;return{color:k(g.system),weight:tt,lineCap:"butt",opacity:_==="gone"?.6:r?.95:.75,dashArray:_==="plan"?c.dashes.map(
lt=>lt*tt).join(" "):void 0}}let[[,T],[,D]]=e.window,R=g=>{let _=g.map(lt=>lt.lng),V=_.reduce((lt,mt)=>Math.min(lt,mt)),tt=_.reduce((lt,mt)=>Math.max(lt,mt));return[
0,...V<T?[1]:[],...tt>D?[-1]:[]]},Y=g=>Math.min(Ao,$o/(Ut(20,g)/1e3));function J(g,_){let{latlngs:V}=g,tt=L.polyline(V,_);return ge(t,tt,V,R(V),lt=>{let mt=Y(lt);
return g.slots&&g.slots.map(At=>At*mt)})}let Z=o.segments.map((g,_)=>{let V={item:g,latlngs:g.line,slots:null},tt=J(V,{renderer:d,pane:"catalogue",bubblingMouseEvents:!1,
...w(g)});return tt.on("mouseover",mt=>v(g.system,mt.latlng)),tt.on("mousemove",mt=>s.pointedSegment(_,mt.latlng)),tt.on("mouseout",()=>v(null)),tt.on("click",mt=>s.
open("system",g.system,mt.latlng,_)),wt(tt).system=o.systems[g.system].name,Object.assign(V,{line:tt,look:b(g.system)})}),S=o.systems.map(()=>[]);if(Z.forEach(g=>S[g.
item.system].push(g)),Z.reduce((g,{latlngs:_})=>g+_.length,0)<=Co){let g=S.map(_=>{let V=_.flatMap(({latlngs:tt})=>tt.map(lt=>lt.lat));return V.reduce((tt,lt)=>tt+
lt,0)/(V.length||1)});en(Z,g)}await Et();let B={live:!1,plan:!1,gone:!1},x=L.layerGroup(),P=g=>{if(y!==null&&E)return b(g)!=="gone";let{ready:_,over:V}=o.systems[g];
return y===null||(Jt(_)||0)<=y&&(Jt(V)||1/0)>=y},C=({item:g})=>B[b(g.system)]&&P(g.system);function M(){Z.forEach(g=>{let _=C(g),V=b(g.item.system);V!==g.look&&
g.line.setStyle(w(g.item)),g.look=V,_!==x.hasLayer(g.line)&&(_?x.addLayer(g.line):x.removeLayer(g.line))})}x.addTo(t),s.onYear(g=>{y=g,M(),ot(),it(),Mt()},[...o.
systems.flatMap(g=>[Jt(g.ready),Jt(g.over)]),...o.incidents.map(g=>g.lat===void 0?null:Jt(g.start)),...e.story?[e.story.first,e.story.last]:[]]),s.systemLines=g=>S[g].
map(_=>({number:Z.indexOf(_),draw:V=>J(_,{...w(_.item),renderer:u,pane:"catalogue-hot",interactive:!1,...V})}));let z=null,O=null,A=L.layerGroup().addTo(t),N=L.
tooltip({direction:"top",className:"tip",offset:[0,-6]});function m(g){if(z=g,A.clearLayers(),n.classList.toggle("has-hot-system",g!==null),document.querySelectorAll(
".systems .hot").forEach(V=>V.classList.remove("hot")),r&&Nt(g),g===null)return;let _=document.querySelector(`.systems [data-system="${g}"]`);_&&_.classList.add(
"hot"),S[g].forEach(V=>{let tt=w(V.item),lt=r?tt.color:c.ink,{weight:mt=0}=tt;[{color:c.halo,weight:mt+5},{...tt,color:lt,weight:mt+1.5,opacity:1}].forEach(kt=>J(
V,{renderer:u,pane:"catalogue-hot",interactive:!1,...kt}).addTo(A))})}function v(g,_){if(m(g===null?O:g),g===null||!_){N.remove();return}N.setLatLng(_).setContent(
l("bdi","clip",o.systems[g].name)).addTo(t)}function I(g){p.remove(),g&&g.accuracy_m&&g.lat!==void 0&&g.lon!==void 0&&p.setLatLng([g.lat,g.lon]).setRadius(g.accuracy_m).
addTo(t)}let H=g=>s.open("place",g,nt[g].latlng),et=o.places.map(()=>0);o.systems.forEach(g=>(g.places||[]).forEach(_=>{et[_]++}));let W=[],F=L.layerGroup(),Q=[];
function ot(){if(!E)return;let g=new Set(o.systems.flatMap((_,V)=>P(V)?_.places||[]:[]));Q.forEach((_,V)=>{_.away=y!==null&&!g.has(_.place),_.away?F.removeLayer(
W[V]):F.addLayer(W[V])})}let ct=new Set(e.routes.flatMap(({legs:g})=>[{at:g[0],last:!1},{at:g[g.length-1],last:!0}]).map(({at:[g,_],last:V})=>o.legs[g].facts[_===
V?"from":"to"])),nt=o.places.map((g,_)=>{let V=L.latLng(g.lat,g.lon);if(g.role==="other"){let kt=L.circleMarker(V,{renderer:d,pane:"catalogue",radius:r?3.2:4,weight:1.3,
fillOpacity:1,color:c.ink,fillColor:c.land,bubblingMouseEvents:!1});return kt.on("click",()=>H(_)),kt.on("mouseover",()=>{N.setLatLng(V).setContent(l("span","",
...xe(g))).addTo(t)}).on("mouseout",()=>N.remove()),F.addLayer(kt),W.push(kt),Q.push({latlng:V,text:g.name,rank:et[_],className:"of-place",off:!1,place:_}),{latlng:V}}
let tt=l("span","place-name",...xe(g)),lt=g.role==="station",mt=lt?14:8,At=L.marker(V,{icon:L.divIcon({className:`place ${g.role}`,html:l("div","dot",l("i"),tt),
iconSize:[mt,mt]}),zIndexOffset:lt?200:-200,riseOnHover:!0}).addTo(t);return At.getElement()?.setAttribute("aria-label",[g.name,g.name_ar].filter(Boolean).join(
" ")),lt||At.bindTooltip(l("span","",...xe(g)),{direction:"top",className:"tip"}),At.on("click",()=>H(_)),At.on("keypress",kt=>{kt.originalEvent.key==="Enter"&&
H(_)}),s.addLabel({latlng:V,element:tt,dot:!0,rank:lt?ct.has(_)?3:2:0}),{latlng:V}});s.places=nt,await Et();let st=o.stretches.map((g,_)=>{let V=g.line,tt=ge(t,
L.polyline(V,{renderer:d,pane:"catalogue",bubblingMouseEvents:!1,color:c.ink,weight:3.5,opacity:.28}),V,[0],()=>null);return tt.on("click",lt=>s.open("stretch",
_,lt.latlng)),tt.on("mouseover",lt=>{N.setLatLng(lt.latlng).setContent(l("bdi","clip",g.name)).addTo(t)}).on("mouseout",()=>N.remove()),{item:g,latlngs:V,line:tt}}),
j=L.layerGroup(st.map(({line:g})=>g)),X=wt(L.CircleMarker).extend({_updatePath(){let g=this._renderer,_=this._point,V=this._radius,tt=g._ctx;!g._drawing||this._empty()||
(tt.beginPath(),tt.moveTo(_.x,_.y-V),tt.lineTo(_.x+V,_.y),tt.lineTo(_.x,_.y+V),tt.lineTo(_.x-V,_.y),tt.closePath(),g._fillStroke(tt,this))}}),U=L.layerGroup(),K=[];
o.incidents.forEach((g,_)=>{if(g.lat===void 0||g.lon===void 0)return;let V=L.latLng(g.lat,g.lon),tt=new X(V,{renderer:d,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,
color:c.halo,fillColor:c.ink,bubblingMouseEvents:!1});tt.on("click",()=>s.open("incident",_,V)),tt.on("mouseover",()=>{N.setLatLng(V).setContent(l("bdi","clip",
`${g.start}: ${g.name}`)).addTo(t)}).on("mouseout",()=>N.remove()),K.push({latlng:V,lozenge:tt,text:String(g.start).slice(0,7),rank:1e3,className:"of-incident",
year:Jt(g.start),hidden:!0,off:!1})});function it(){K.forEach(g=>{let _=y===null||g.year===null||g.year===y;g.off=!_,_?U.addLayer(g.lozenge):U.removeLayer(g.lozenge)})}
it();let ht={live:0,plan:0,gone:0};o.systems.forEach(g=>{ht[we(g.status)]++});let xt=[["live","In service"],["plan","Planned or not verified"],["gone","Out of s\
ervice or cancelled"]];for(let[g,_]of xt.filter(([V])=>ht[V]))await Et(),s.addLayer({key:`systems-${g}`,title:_,parent:"systems",count:ht[g],shown:r&&g!=="gone",
show:V=>{B[g]=V,M()}});await Et(),Q.length&&s.addLayer({key:"stations",parent:"stations",title:r?"Landing stations":"Other landing stations",group:F,count:Q.length,
shown:!0,show:g=>{Q.forEach(_=>{_.off=!g})}}),st.length&&s.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:j,count:o.paths.length,shown:r}),K.
length&&s.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:U,count:K.length,shown:r,show:g=>{K.forEach(_=>{_.hidden=!g})}});let{widthOf:Ct,nameSystems:Lt,
nameOne:Nt}=We({map:t,pane:f,partsOf:g=>S[g].flatMap(({line:_})=>Ft(_)),nameOf:g=>sn(o.systems[g].name),colourOf:k}),Dt=g=>Math.round((St()?.4:1)*(g<3?24:g<5?70:
130)),Ft=g=>x.hasLayer(g)&&wt(g)._parts||[];s.addInk((g,_)=>{let V=[],tt=t.getPixelOrigin().subtract(_);if(!r)return V;for(let{line:lt}of Z)if(x.hasLayer(lt))for(let mt of Ft(
lt))for(let At=1;At<mt.length;At++){let kt=mt[At-1],Ot=mt[At],Ht=Math.ceil(kt.distanceTo(Ot)/8);for(let Zt=0;Zt<Ht;Zt++)V.push({x:kt.x+(Ot.x-kt.x)*Zt/Ht+tt.x,y:kt.
y+(Ot.y-kt.y)*Zt/Ht+tt.y});if(V.length>4e4)return V}return V}),s.onLayout(g=>{let{origin:_,size:V,free:tt,take:lt,inside:mt,crossed:At,zoom:kt}=g,Ot=[],Ht=(...gt)=>(Ot.
push(me(t,...gt)),Ot[Ot.length-1]),Zt=[...K.filter(gt=>!gt.hidden),...Q].filter(gt=>!gt.off&&!gt.away).map(gt=>({...gt,at:t.project(gt.latlng,kt).subtract(_)})).
filter(({at:gt})=>gt.x>0&&gt.y>0&&gt.x<V.x&&gt.y<V.y).sort((gt,Wt)=>Wt.rank-gt.rank);Zt.forEach(({at:gt})=>lt(gt.x-4,gt.y-4,8,8)),r&&Lt(o.systems.map((gt,Wt)=>Wt).
filter(gt=>s.affected?.has(gt)??!0),Ht,g);for(let gt of Zt){if(Ot.length>=Dt(kt))break;let Wt=sn(gt.text),qt=Ct(Wt)+2,Vt=13,{x:se,y:ae}=gt.at,Re=[[se+7,ae-Vt/2],
[se-7-qt,ae-Vt/2],[se-qt/2,ae-7-Vt],[se-qt/2,ae+7]].filter(([It,zt])=>mt(It,zt,qt,Vt)&&tt(It,zt,qt,Vt)).map(([It,zt])=>({u:It,v:zt,met:At(It,zt,qt,Vt)})),Yt=Re.
length?Re.reduce((It,zt)=>zt.met<It.met?zt:It):null;!Yt||Yt.met>(gt.rank>=1e3?9:2)||(lt(Yt.u,Yt.v,qt,Vt),Ht(Wt,gt.className,Yt.u,Yt.v))}f.replaceChildren(...Ot),
r&&Nt(z)});let G={system:g=>S[g].map(_=>_.latlngs),segment:g=>[Z[g].latlngs],stretch:g=>[st[g].latlngs],path:g=>o.paths[g].stretches.map(_=>st[_].latlngs),leg:g=>[
s.legs[g].latlngs],route:g=>s.routes[g].parts.map(_=>_.leg.latlngs)};s.where=(g,_)=>{if(g==="place")return nt[_].latlng;if(g==="incident"){let tt=o.incidents[_];
return tt.lat===void 0||tt.lon===void 0?null:L.latLng(tt.lat,tt.lon)}let V=G[g]?.(_)??[];return V.length?_o(V):null},s.mark=(g,_=0)=>{s.choose("card",g==="route"?
[_]:[]),I(g==="place"?o.places[_]:g==="incident"?o.incidents[_]:null),O=g==="system"?_:g==="segment"?o.segments[_].system:null,m(O)},s.show=(g,_)=>{let V=G[g]?.(
_).flat()??[],tt=s.where(g,_);s.open(g,_,null),V.length?s.visit(()=>s.frame(L.latLngBounds(V))):tt&&s.visit(()=>s.frame(tt.toBounds(4e4)))};let q=(g,_,V)=>V.forEach(
(tt,lt)=>{let mt=(At,kt)=>[tt.facts[At]||""].flat().filter(Ot=>typeof Ot=="string").flatMap(Ot=>String(Ot).split(kt)).filter(Boolean);s.addSearch({names:[tt.name,
tt.name_ar].filter(Boolean),first:g==="place",kind:g==="place"?tt.kind.charAt(0).toUpperCase()+tt.kind.slice(1):_,also:[tt.id||"",...mt("other names",", "),"sta\
rt"in tt?String(tt.start):""].filter(Boolean),owners:mt("owners",", "),open:()=>s.show(g,lt)})});await Et(),q("place","Place",o.places),q("system","Cable system",
o.systems),q("path","Crossing path",o.paths),q("incident","Incident",o.incidents),q("deal","Deal",o.deals);let rt=g=>{let _=we(o.systems[g.system].status);return _!==
"live"?_:Le(g)},at=new Set([...o.segments.map(rt),...st.length?["path"]:[],...K.length?["incident"]:[]]);a.querySelectorAll("[data-key]").forEach(g=>{wt(g).hidden=
!at.has(g.getAttribute("data-key")||"")});let ft=[],dt=$t(a,".count"),yt=dt.textContent;function Mt(){ft.forEach(({row:_,system:V})=>{_.hidden=!P(V),_.querySelector(
"svg")?.replaceWith(bt(V))});let g=ft.filter(({row:_})=>!_.hidden).length;ft.length&&(dt.textContent=y===null?yt:`${g} of ${yt}, in ${y}`)}let bt=g=>{let _=L.SVG.
create("svg"),V=L.SVG.create("path"),tt=o.systems[g];_.setAttribute("width","26"),_.setAttribute("height","8"),_.setAttribute("aria-hidden","true"),V.setAttribute(
"d","M1 4H25");let lt=b(g);return V.setAttribute("class",lt==="live"?Le(tt):lt),_.setAttribute("class","system"),_.style.setProperty("--system",lt==="gone"?"var\
(--soft)":`var(--route-${$[g]})`),_.append(V),_},vt=document.getElementById("systems");vt&&o.systems.map((g,_)=>({item:g,i:_})).sort((g,_)=>g.item.name.localeCompare(
_.item.name,"en")).forEach(({item:g,i:_})=>{let V=[g.ready||"date not known",g.status==="in service"?"":g.over?`${g.status} ${g.over}`:g.status,S[_].length?"":"\
not drawn"].filter(Boolean).join(", "),tt=l("button","",S[_].length?bt(_):l("span","no-line"),l("bdi","clip",g.name),l("small","",V));tt.type="button",tt.dataset.
system=String(_),tt.addEventListener("click",()=>{s.show("system",_)}),tt.addEventListener("mouseenter",()=>v(_)),tt.addEventListener("mouseleave",()=>v(null)),
tt.addEventListener("focus",()=>v(_)),tt.addEventListener("blur",()=>v(null));let lt=l("li","",tt);ft.push({row:lt,system:_}),vt.append(lt)}),s.onDraw(g=>{let _=Math.
max(1.8,Math.min(4,g*.62));W.forEach(V=>V.setRadius(_))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{c=h(),Z.forEach(g=>g.
line.setStyle(w(g.item))),st.forEach(({line:g})=>g.setStyle({color:c.ink})),W.forEach(g=>g.setStyle({color:c.ink,fillColor:c.land})),K.forEach(({lozenge:g})=>g.
setStyle({color:c.halo,fillColor:c.ink})),m(z),s.layout()})}var Me=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],rn="schematic",Po=["inferred",rn,"assumed"],Bo=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],Io={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},zo=["candida\
tes","why","note","place"],Gt=t=>l("bdi","",t);function ve(t,e,n){let a=l("button",t,e);return a.type="button",a.addEventListener("click",o=>{o.stopPropagation(),
n()}),a}var Ro=t=>l("span",`surely ${t}`,t);function jo(t){let e=t.split(", ")[1]||"",n=Po.includes(e),a=l("span",`mark ${n?"modelled":"known"}`,n&&e!==rn?"mode\
lled":e);return e?[a," ",t]:[t]}function Do(t){let e=(o,s)=>{let r=l("th","",o);return r.scope=s,r},n=["low","likely","high"],a=t.map(o=>l("tr","",e(String(o.figure),
"row"),...n.map(s=>l("td","",s==="likely"?l("b","",String(o[s])):String(o[s])))));return l("table","figures",l("thead","",l("tr","",l("td",""),...n.map(o=>e(o,"\
col")))),l("tbody","",...a))}function cn({features:t},e){let n=Me.flatMap(([w,T])=>t[T].map((D,R)=>[w,R])),a=new Map(Me),o=(w,T)=>t[a.get(w)||"routes"][T];function s(w,T){
let D=ve("to",Gt(o(w,T).name),()=>k(w,T));return D.dataset.to=`${w}-${T}`,D}let r=w=>[w].flat().map(T=>typeof T=="number"?s(...n[T]):Gt(T)),i=(w,T)=>l("span",`b\
adge ${w.contract?"contract":"intent"}`,...r(T));function f(w,T=null){let D=l("dl","facts");return Object.entries(w).forEach(([R,Y])=>{if(T?!T.includes(R):["not\
e","status"].includes(R))return;let J=R==="accuracy"?jo(String(Y)):r(Y);D.append(l("dt","",R.charAt(0).toUpperCase()+R.slice(1)),l("dd",R==="value"?"value":"",...J))}),
D.children.length?[D]:[]}function d({id:w,kind:T,from:D,to:R,"attribution confidence":Y,...J}){let Z=D&&R?{ends:[D," – ",R].flat()}:{},S=typeof w=="number"?n[w]:
null,B=S&&S[0]==="deal",x={...w===void 0?{}:{id:w},...Z,...B||!T?{}:{kind:T},...J},[P,...C]=Object.entries(x),M=l("li","",...B?[i(o(...S),T)," "]:[],...r(P[1]));
Y&&M.append(" ",Ro(String(Y)));let z=l("small","");return C.forEach(([O,A])=>{let[N,m]=Io[O]||["",""],v=/\d$/.test(String(A))?m:"",I=[N,...r(A),v].filter(H=>H!==
"");zo.includes(O)?M.append(l("p","small",...I)):O==="value"?M.append(l("p","value",...I)):z.append(...z.childNodes.length?[" · "]:[],l("span","",...I))}),z.childNodes.
length&&M.insertBefore(z,M.querySelector("p")),M}function u(w,T){return w==="Figures"?Do(T):l("section","",l("h3","",w),l("ul","things",...T.map(d)))}function p(w=[]){
if(!w.length)return[];let T=w.map(D=>{let R=t.sources[D],Y=Gt(R.title);if(R.url){let Z=l("a","",Y);Z.href=R.url,Z.target="_blank",Z.rel="noopener noreferrer",Y=
Z}let J=[R.publisher,R.date,R.licence].flatMap(Z=>Z?[", ",Gt(Z)]:[]);return l("li","",Y,...J)});return[l("details","sources",l("summary","",`Sources (${T.length}\
)`),l("ul","",...T))]}let h=[],c="",y=0,E=(w,T)=>l("section","leg",l("h3","",w==="leg"?"This leg: ":"Here: ",s(w,T)),...f(o(w,T).facts,Bo));function b(w,T,D){let R=o(
w,T),{status:Y,note:J}=R.facts,Z=l("span","title",...w==="route"?[l("span","number",String(T+1))]:[],l("span","",Gt(R.name))),S=l("h2","",Z);if(S.tabIndex=-1,S.
id=`card-title-${++y}`,R.name_ar){let C=l("span","ar",R.name_ar);C.lang="ar",C.dir="rtl",S.append(C)}let B=l("p","kicker",l("span","",Gt(R.kind.charAt(0).toUpperCase()+
R.kind.slice(1))),...w==="deal"?[i(R,R.facts.kind)]:[],...Y?[l("span","chip",...r(Y))]:[]);if(h.length>1){let[C,M]=h[h.length-2],z=ve("back","‹ Back",()=>{h.pop(),
$t($(),"h2").focus({preventScroll:!0})});z.setAttribute("aria-label",`Back to ${o(C,M).name}`.slice(0,120)),B.prepend(z)}let x=w==="deal"?R.contract?"contract":
"intent":w==="route"?`route-${T}`:"",P=l("article",`card of-${w} ${x}`.trim(),B,S,...D===null?[]:[E(w==="route"?"leg":"segment",D)],...f(R.facts),...Object.entries(
R.lists).map(([C,M])=>u(C,M.map(z=>t.lists[C][z]))),...R.uncertain?[l("section","",l("h3","","Uncertain"),...R.uncertain.map(C=>l("p","small doubt",Gt(C))))]:[],
...J?[l("p","small note",...r(J))]:[],...p(R.sources));return e.where(w,T)&&B.append(ve("go-there","Show on the map",()=>e.show(w,T))),P.setAttribute("aria-labe\
lledby",S.id),P.dataset.card=`${w}-${T}`,P}function $(w=null){let T=h[h.length-1],[D,R]=T,Y=b(...T),J=w||(["place","incident"].includes(D)?e.where(D,R):null);return e.
card(Y,J,()=>{c="",e.mark(null),e.state.changed()}),c=`${D}-${R}`,e.mark(D,R),e.state.changed(),Y}function k(w,T){h.push([w,T,null]),$t($(),"h2").focus({preventScroll:!0})}
e.open=(w,T,D,R=null)=>(h=[[w,T,R]],$(D)),e.state.add("card",()=>c,w=>{let[,T,D]=/^([a-z]{3,8})-(\d{1,5})$/.exec(w)||[],R=Me.find(([Y])=>Y===T);!R||Number(D)>=t[R[1]].
length?e.closeCard():c!==w&&e.open(R[0],Number(D),null)})}var Fo={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function ln(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,e=>Fo[e]).replace(/[٠-٩۰-۹]/g,
e=>String(Number(e.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function Zo(t,e,n){let a=` ${t}`.indexOf(` ${e}`);return t===e?0:a===0?1:a>0?2:n.
every(o=>t.includes(o))?3:9}function un(t,e){let n=ln(e),a=n.split(" ");return n?t.flatMap(o=>{let s=o.folded??=[o.names,o.also||[],o.owners||[]].flatMap((f,d)=>f.
flatMap(u=>u?[[ln(u),d,u]]:[])),r=99,i="";return s.forEach(([f,d,u])=>{let p=Zo(f,n,a),h=p===9?99:p===3?10+d:o.first&&!d?p/10:p+[o.late?.3:0,.4,.6][d];h<r&&(r=h,
i=d===2?`owner: ${u}`:d===1?u:"")}),Object.assign(o,{why:i}),r<99?[{entry:o,score:r,size:Math.min(...s.map(([f])=>f.length||99))}]:[]}).sort((o,s)=>o.score-s.score||
o.size-s.size).slice(0,12).map(o=>o.entry):[]}var Ee=t=>new RegExp("\\p{Script=Arabic}","u").test(t);function fn(t,e){let{map:n,data:a,box:o,panel:s}=t,r=pt("tools"),i=(m,v=0)=>m.toLocaleString("en",{minimumFractionDigits:v,maximumFractionDigits:v}),f=m=>i(m/1e3,
m<1e4?3:m<1e6?2:1),d={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L2\
0 17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 \
14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",profile:"M3 5H21M3 9C6 9 6 18 10 18C13 18 13 12 16 12C18.5\
 12 19 16 21 16",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function u(m){let v=L.SVG.create("svg"),I=L.SVG.create("path");return v.setAttribute("viewBo\
x","0 0 24 24"),v.setAttribute("aria-hidden","true"),I.setAttribute("d",d[m]),v.append(I),v}function p(m,v,I=""){let H=l("button",I,m);return H.type="button",H.
addEventListener("click",v),H}let h=null;function c(m,v,I){let H=p(u(m),I,"tool");return H.setAttribute("aria-label",v),H.title=v,r.append(H),H}function y(m,v,I,{
opened:H=()=>{},closed:et=()=>{}}={}){let W=c(m,v,()=>{h&&h.item===W?E():F()});I.classList.add("sheet"),I.id=`sheet-${m}`,I.hidden=!0,I.setAttribute("role","gro\
up"),I.setAttribute("aria-label",v),W.setAttribute("aria-expanded","false"),W.setAttribute("aria-controls",I.id),r.append(I);function F(){h&&E(),St()&&e.expand(
!1),h={item:W,sheet:I,closed:et},I.hidden=!1,W.setAttribute("aria-expanded","true"),H()}return{item:W,show:F}}function E(m=!1){if(!h)return;let{item:v,sheet:I,closed:H}=h;
h=null,I.hidden=!0,v.setAttribute("aria-expanded","false"),H(),m&&v.focus()}document.addEventListener("keydown",m=>{m.key==="Escape"&&!m.defaultPrevented&&(h?E(
!0):o.querySelector(".leaflet-popup")?n.closePopup():(e.closeCard(),e.back()))}),$t(pt("card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),
pt("skip").addEventListener("click",m=>{let v=pt($t(document,"#skip").getAttribute("href")?.slice(1)||"");m.preventDefault(),s.contains(v)&&e.expand(!0),v.focus(
{preventScroll:!0})}),e.find=m=>un(e.entries,m),(function(){let m=l("input"),v=l("ul","results"),I=l("p","said");m.type="search",m.placeholder="Station, system,\
 path … or اسم",m.autocomplete="off",m.spellcheck=!1,m.maxLength=200,m.dir="auto",Object.entries({role:"combobox","aria-label":"Search the map, in English \
or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).forEach(([nt,st])=>m.setAttribute(nt,st)),v.id="results",v.setAttribute(
"role","listbox"),v.setAttribute("aria-label","Found"),I.setAttribute("role","status");let et=y("search","Search",l("div","search",m,I,v),{opened:()=>{m.focus(),
m.select()}}),W=[],F=-1;function Q(nt){E(),et.item.focus();let{bounds:st,latlng:j}=nt;st?e.visit(()=>e.frame(st)):j&&e.visit(()=>e.frame(L.latLng(j).toBounds(4e4))),
nt.open&&nt.open()}function ot(nt){F=nt,[...v.children].forEach((st,j)=>st.setAttribute("aria-selected",String(j===nt))),nt<0?m.removeAttribute("aria-activedesc\
endant"):(m.setAttribute("aria-activedescendant",v.children[nt].id),v.children[nt].scrollIntoView({block:"nearest"}))}function ct(){W=e.find(m.value),v.replaceChildren(
...W.map((nt,st)=>{let j=nt.names.flatMap(it=>it||[]),X=j.find(it=>!Ee(it))||j[0]||"",U=j.find(Ee),K=l("li","",l("bdi","en",X));if(U&&U!==X){let it=l("bdi","ar",
U);it.lang="ar",K.append(it)}return K.append(l("small","",nt.kind||"",...nt.why?[" · ",l("bdi","",nt.why)]:[])),K.id=`result-${st}`,K.setAttribute("role","opti\
on"),K.addEventListener("mousedown",it=>it.preventDefault()),K.addEventListener("click",()=>Q(nt)),K})),m.setAttribute("aria-expanded",String(W.length>0)),I.textContent=
m.value.trim()?W.length?`${W.length} found`:"Nothing found":"",ot(W.length?0:-1)}m.addEventListener("input",ct),m.addEventListener("keydown",nt=>{let st=nt.key===
"ArrowDown"?1:nt.key==="ArrowUp"?-1:0;if(st&&W.length)ot((F+st+W.length)%W.length);else if(nt.key==="Enter"&&F>=0)Q(W[F]);else if(nt.key==="Escape"&&m.value)m.value=
"",ct();else return;nt.preventDefault()}),document.addEventListener("keydown",nt=>{let st=nt.target instanceof Element&&nt.target.closest("input, textarea, sele\
ct");nt.key==="/"&&!st&&(nt.preventDefault(),et.show())})})();let b={routes:"Routes",stations:"Stations",systems:"Cable systems",paths:"Crossing paths",incidents:"\
Incidents",ground:"Base map"};(function(){let m=l("ul","tree"),v=new Set,I=[];function H(F,Q,ot,ct,nt){let st=l("input"),j=l("label","",st);return st.type="chec\
kbox",st.addEventListener("change",()=>ct(st.checked)),nt&&j.append(nt()),j.append(l("bdi","",F)),Q!==null&&j.append(l("small","",i(Q))),I.push([st,ot]),l("div",
"row",j)}function et(){I.forEach(([F,Q])=>{let ot=Q();F.checked=ot===!0,F.indeterminate=ot===null})}function W(){I=[];let F=Object.keys(b),Q=[...new Set([...F,...e.
layers.map(ot=>ot.parent)])];m.replaceChildren(...Q.flatMap(ot=>{let ct=e.layers.filter(K=>K.parent===ot);if(!ct.length)return[];if(ct.length===1){let[K]=ct;return[
l("li","",H(K.title,K.count,()=>K.shown,it=>{K.set(it),et()},K.mark))]}let nt=()=>{let K=ct.filter(it=>it.shown).length;return K===0?!1:K===ct.length?!0:null},st=b[ot]||
ot,j=H(st,ct.length,nt,K=>{e.together(()=>ct.forEach(it=>it.set(K))),et()}),X=l("ul","",...ct.map(K=>l("li","",H(K.title,K.count,()=>K.shown,it=>{K.set(it),et()},
K.mark))));X.hidden=!v.has(ot),X.id=`branch-${Q.indexOf(ot)}`;let U=p(l("span","chevron"),()=>{X.hidden=!X.hidden,X.hidden?v.delete(ot):v.add(ot),U.setAttribute(
"aria-expanded",String(!X.hidden))},"more");return U.setAttribute("aria-label",`${st}: each one`),U.setAttribute("aria-expanded",String(!X.hidden)),U.setAttribute(
"aria-controls",X.id),j.append(U),[l("li","",j,X)]})),et()}y("layers","Layers",l("div","layers",l("h2","","Layers"),m),{opened:W}),e.onLayers(()=>{h&&h.sheet.id===
"sheet-layers"&&et()})})();let $=l("div","cross");$.setAttribute("aria-hidden","true");let k=null;(function(){let m=[],v=L.layerGroup(),I=l("ol","steps"),H=l("p",
"total");H.setAttribute("role","status");let et=L.polyline([],{pane:"measure",className:"measured",interactive:!1,smoothFactor:0}),W=st=>{m.push(st),F()};function F(){
let st=m.slice(1).map((U,K)=>te(m[K],U));et.setLatLngs(m.slice(1).map((U,K)=>ie(m[K],U))),v.clearLayers(),m.forEach(U=>v.addLayer(L.circleMarker(U,{pane:"measur\
e",className:"measured-point",radius:4,interactive:!1}))),I.replaceChildren(...st.map(U=>l("li","",`${U.exact?"":"about "}${f(U.m)} km`,l("small","",`bearing ${U.
bearing.toFixed(1)}°`))));let j=st.reduce((U,K)=>U+K.m,0),X=st.every(U=>U.exact);H.textContent=m.length<2?m.length?"One point; add another":"No point yet":`${X?
"":"About "}${f(j)} km in all`,H.dataset.metres=st.length?j.toFixed(4):"",ot.disabled=ct.disabled=!m.length}let Q=p("Add the centre of the map",()=>W(n.getCenter())),
ot=p("Undo",()=>{m.pop(),F()}),ct=p("Clear",()=>{m.length=0,F()}),nt=l("div","measure",l("h2","","Measure"),l("p","","Click on the map, or move it and add its c\
entre. Lengths are geodesics on WGS 84."),l("div","buttons",Q,ot,ct),I,H);y("measure","Measure",nt,{opened(){k=W,e.closeCard(),o.classList.add("measuring"),o.append(
$),n.doubleClickZoom.disable(),[et,v].forEach(st=>st.addTo(n)),F()},closed(){k=null,o.classList.remove("measuring"),$.remove(),n.doubleClickZoom.enable(),[et,v].
forEach(st=>st.remove())}})})();let w=[...e.dates].flatMap(m=>Number.isInteger(m)?Number(m):[]).sort((m,v)=>m-v),T=null;if(w.length&&w[0]<w[w.length-1]){let m=w[0],
v=w[w.length-1],I=l("input"),H=l("output","","All years");Object.assign(I,{type:"range",min:m,max:v+1,step:1,value:v+1}),I.setAttribute("aria-label","Year"),e.setYear=
nt=>{e.year=nt===null||nt>v?null:Math.max(nt,m),I.value=String(e.year??v+1),H.textContent=e.year===null?"All years":String(e.year),I.setAttribute("aria-valuetex\
t",H.textContent),F.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(st=>st(e.year))),e.state.changed()},I.addEventListener("input",()=>e.setYear(
Number(I.value)));let et=l("div","ends",l("span","",String(m)),l("span","","all")),W=l("div","year",l("h2","","Year"),H,I,et),{item:F,show:Q}=y("year","Year",W,
{closed:()=>T?.pause()}),ot=p("All years",()=>e.setYear(null)),{story:ct}=a;T=ct?on(t,e,{story:ct,body:W,show:Q,all:ot}):null,ct||W.append(l("p","","Shows what \
was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has no known date \
stays."),ot),I.setAttribute("aria-valuetext","All years")}let D=e.state;D.add("view",()=>{let{lat:m,lng:v}=n.getCenter();return`${m.toFixed(4)},${v.toFixed(4)},${n.
getZoom()}`},m=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(m))return;let[v,I,H]=m.split(",").map(Number);n.setView([v,I],Math.
min(Math.max(H,n.getMinZoom()),n.getMaxZoom()),{animate:!1})}),D.add("change",()=>e.layers.filter(m=>m.shown!==m.first).map(m=>encodeURIComponent(m.key)).join("\
,"),m=>{let v=new Set(m.split(",").flatMap(I=>{try{return[decodeURIComponent(I)]}catch{return[]}}));e.layers.forEach(I=>I.set(v.has(I.key)!==I.first))}),D.add("\
year",()=>e.year===null?"":String(e.year),m=>{e.setYear(/^\d{4}$/.test(m)?Number(m):null)}),T?.link();function R(){return"#"+[...D.entries].map(([m,{get:v}])=>[
m,v()]).filter(([,m])=>m).map(([m,v])=>`${m}=${v}`).join("&")}let Y="";function J(m){if(location.hash===Y)return;Y=location.hash;let v=new Map(location.hash.slice(
1,6e3).split("&").map(H=>{let et=H.indexOf("=");return[H.slice(0,et),H.slice(et+1)]})),I=[...D.entries].filter(([H])=>!m||v.has("view")||v.has(H));I.length&&e.together(
()=>I.forEach(([H,{set:et}])=>et(v.get(H)||"")))}let Z;function S(){try{Y=R(),history.replaceState(null,"",Y)}catch{}}J(!0),window.addEventListener("hashchange",
()=>J(!1));let B=!1;if(["pointerdown","keydown","wheel"].forEach(m=>window.addEventListener(m,()=>{B=!0},{capture:!0,passive:!0})),D.changed=()=>{clearTimeout(Z),
B&&(Z=setTimeout(S,250))},n.on("moveend",()=>D.changed()),/^(https?|file):$/.test(location.protocol)){let m=l("input"),v=l("p","said");m.readOnly=!0,m.setAttribute(
"aria-label","Link to this view"),v.setAttribute("role","status"),m.addEventListener("focus",()=>m.select()),y("link","Link to this view",l("div","link",l("h2",
"","Link to this view"),m,l("div","buttons",p("Copy",async()=>{m.select();let I;try{await navigator.clipboard.writeText(m.value),I=!0}catch{I=document.execCommand(
"copy")}v.textContent=I?"Copied":"Copy it from the field"})),v),{opened(){m.value=location.href.split("#")[0]+R(),v.textContent="",m.focus()}})}if(e.profile.there){
let m=c("profile","Line diagram and depth profile",()=>e.profile.toggle());m.setAttribute("aria-controls","profile"),e.profile.changed=v=>m.setAttribute("aria-e\
xpanded",String(v)),e.profile.changed(!1)}if(document.fullscreenEnabled){let m=c("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():
document.documentElement.requestFullscreen());m.setAttribute("aria-pressed","false"),document.addEventListener("fullscreenchange",()=>{m.setAttribute("aria-pres\
sed",String(!!document.fullscreenElement))})}function x(m){let v=e.depthAt(m);return v?`Depth: ${i(v.low_m)} to ${i(v.high_m)} m, from cells of about ${i(v.cell_km)}\
 km`:"Depth: on land, or not known"}function P(m){let v=m.lng-360*Math.round(m.lng/360),I=Ut(0,n.getZoom())/111320,H=Math.min(5,Math.max(1,Math.ceil(-Math.log10(
I)))),et=(W,F,Q)=>`${Math.abs(W).toFixed(H)}° ${W<0?Q:F}`;return`${et(m.lat,"N","S")}, ${et(v,"E","W")}`}e.hereLines=m=>[P(m),x(m)];function C(m){let v=e.routeNear(
m);return v?e.openRoute(v,m):e.card(l("div","card here",...e.hereLines(m).map(I=>l("p","",I))),m)}n.on("click",m=>{k?k(m.latlng):M()||C(m.latlng)}),o.addEventListener(
"keydown",m=>{m.key!=="Enter"||m.target!==o||(k?k(n.getCenter()):C(n.getCenter()))});function M(){let m=!!h||z;return E(),m}let z=!1;n.on("preclick",()=>{z=!!o.
querySelector(".leaflet-popup")});let O=null;function A(m){if(m!==!!O)if(n.setMaxBounds(void 0),m){O={at:n.getCenter(),zoom:n.getZoom(),open:pt("panel-toggle").
getAttribute("aria-expanded")==="true"};let v=O.open&&!St()?N():n.getBounds();document.documentElement.classList.add("printing"),e.expand(!0),n.invalidateSize({
animate:!1,pan:!1}),n.fitBounds(v,{paddingBottomRight:[0,n.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),o.querySelectorAll(
"canvas").forEach(I=>{if(I.classList.contains("leaflet-tile"))return;let H=_t(I),{width:et,height:W}=I,F=document.createElement("canvas");Object.assign(F,{width:et,
height:W}),_t(F).drawImage(I,0,0),I.width=et,H.drawImage(F,0,0)})}else O&&(document.documentElement.classList.remove("printing"),n.invalidateSize({animate:!1,pan:!1}),
e.expand(O.open),n.setView(O.at,O.zoom,{animate:!1}),O=null,n.setMaxBounds(a.window))}function N(){let m=n.getSize(),v=s.getBoundingClientRect().width+20;return L.
latLngBounds(n.containerPointToLatLng([0,m.y]),n.containerPointToLatLng([m.x-v,0]))}window.addEventListener("beforeprint",()=>A(!0)),window.addEventListener("af\
terprint",()=>A(!1))}function qo({columns:t,rows:e,levels:n}){let a=n.slice();for(let o=0;o<3;o++){let s=a.slice();for(let r=0;r<e;r++)for(let i=0;i<t;i++){let f=r*t+i;if(a[f]!==-1)
continue;let d=0,u=0;for(let p=Math.max(r-1,0);p<=Math.min(r+1,e-1);p++)for(let h=Math.max(i-1,0);h<=Math.min(i+1,t-1);h++){let c=a[p*t+h];c!==-1&&(d+=c,u++)}u&&
(s[f]=d/u)}a=s}return a.map(o=>Math.max(o,0))}function Vo(t){let e=t.columns>>1,n=t.rows>>1,a=new Float32Array(e*n);for(let o=0;o<n;o++)for(let s=0;s<e;s++){let r=2*
o*t.columns+2*s,i=0,f=0;for(let d of[r,r+1,r+t.columns,r+t.columns+1])t.levels[d]!==-1&&(i+=t.levels[d],f++);a[o*e+s]=f?i/f:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:e,rows:n,levels:a}}function pn(t){let e=[];for(let n=t;;n=Vo(n)){let{west:a,south:o,step:s,columns:r,rows:i}=n,f=n,d=null;if(e.
push({west:a,south:o,step:s,columns:r,rows:i,get levels(){return d=d||qo(f)}}),Math.min(r,i)<16)return e}}function dn(t,e){let n=new Int32Array(4*t.length),a=new Float32Array(
4*t.length);return t.forEach((o,s)=>{let r=Math.min(Math.max(o,0),e-1),i=Math.floor(r),f=r-i;for(let d=0;d<4;d++)n[4*s+d]=Math.min(Math.max(i-1+d,0),e-1);a[4*s]=
(1-f)**3/6,a[4*s+1]=(3*f**3-6*f**2+4)/6,a[4*s+2]=(-3*f**3+3*f**2+3*f+1)/6,a[4*s+3]=f**3/6}),{nodes:n,weights:a}}function hn(t,e,n){let{columns:a,rows:o,levels:s}=t,
r=e.length,{nodes:i,weights:f}=dn(e.map(c=>(c-t.west)/t.step),a),d=dn(n.map(c=>(c-t.south)/t.step),o),u=new Map;function p(c){if(!u.has(c)){let y=new Float32Array(
r),E=c*a;for(let b=0,$=0;b<r;b++,$+=4)y[b]=f[$]*s[E+i[$]]+f[$+1]*s[E+i[$+1]]+f[$+2]*s[E+i[$+2]]+f[$+3]*s[E+i[$+3]];u.set(c,y)}return u.get(c)}let h=new Float32Array(
r*n.length);for(let c=0;c<n.length;c++){let[y,E,b,$]=[0,1,2,3].map(R=>p(d.nodes[4*c+R])),[k,w,T,D]=d.weights.subarray(4*c,4*c+4);for(let R=0,Y=c*r;R<r;R++,Y++)h[Y]=
k*y[R]+w*E[R]+T*b[R]+D*$[R]}return h}function mn(t){let e=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+e)/(1-e))/(4*Math.PI)]}function Uo([t,e,n,a],[o,s,r,i]){let f=0,d=1;for(let[
u,p,h,c]of[[t,n-t,o,r],[e,a-e,s,i]]){if(!p){if(u<h||u>c)return!1;continue}let y=(h-u)/p,E=(c-u)/p;f=Math.max(f,Math.min(y,E)),d=Math.min(d,Math.max(y,E))}return f<=
d}function Go([t,e,n,a],[o,s,r,i]){let f=(d,u,p,h,c,y)=>Math.sign((p-d)*(y-u)-(h-u)*(c-d));return f(t,e,n,a,o,s)!==f(t,e,n,a,r,i)&&f(o,s,r,i,t,e)!==f(o,s,r,i,n,
a)}function gn(t){let e=new Map,n=([o,s,r,i],f)=>{for(let d=Math.floor(o*256);d<=r*256;d++)for(let u=Math.floor(s*256);u<=i*256;u++)if(f(d*4096+u))return!0;return!1};
function a(){t.forEach(o=>{let s=mn(o[0]);o.slice(1).forEach(r=>{let i=mn(r),f=[...s,...i];n([Math.min(s[0],i[0]),Math.min(s[1],i[1]),Math.max(s[0],i[0]),Math.max(
s[1],i[1])],d=>{let u=e.get(d);return u?u.push(f):e.set(d,[f]),!1}),s=i})})}return([o,s],[r,i,f,d])=>{e.size||a();let u=[r,i,r+f,i+d],p=[r+f/2,i+d/2],h=[o,s,p[0],
p[1]];return!n([Math.min(r,o),Math.min(i,s),Math.max(r+f,o),Math.max(i+d,s)],c=>(e.get(c)||[]).some(y=>Uo(y,u)||Go(y,h)))}}async function Ho(t){let e=atob(t),n=new Uint8Array(e.length);for(let i=0;i<n.length;i++)n[i]=e.charCodeAt(i);let o=new Blob([n]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),s=[],r=0;for(let i=await o.read();!i.done;i=await o.read()){if(r+=i.value.length,r>268435456)throw new RangeError("more data than a \
page has");s.push(i.value)}return new Uint8Array(await new Blob(s).arrayBuffer())}async function yn(t,e){let[n,a]=await Promise.all(t.split(" ",2).map(Ho)),o=Wo(
a,e);return JSON.parse(new TextDecoder().decode(n),(s,r)=>typeof r=="object"&&r!==null&&"~"in r?o[r["~"]]:r)}function Wo(t,e){let n=t.length>>2,a=0,o=()=>{if(a>=
n)throw new RangeError("fewer vertices than the lines have");let d=t[a]|t[a+n]<<8|t[a+2*n]<<16|t[a+++3*n]<<24;return d>>>1^-(d&1)},s=o();o();let r=Array.from({length:Math.
min(s,n)},()=>({unit:o(),size:o()})),i=0,f=0;return r.map(({unit:d,size:u})=>{let p=[],h=0,c=0,y=0,E=0,b=0,$=0;for(let k=0;k<u;k++){let w=o(),T=o();k?([b,y]=[y,
(y+b>>1)+w],[$,E]=[E,(E+$>>1)+T],h+=y,c+=E):(h=i+=w,c=f+=T),p.push(e(c/d,h/d))}return p})}function ue({rows:t,columns:e}){let n=Array.from({length:t},()=>({}));
return Object.entries(e).forEach(([a,o])=>{let s=Array.isArray(o)?r=>o[r]:"all"in o?()=>o.all:r=>o.of[o.at[r]];n.forEach((r,i)=>{let f=s(i);f!==null&&(r[a]=f)})}),
n}function Yo(t,e){return`${[t-360*Math.round(t/360),e].map(a=>Number(a.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function bn({lists:t,...e}){let n=Object.
entries(t).map(([o,s])=>[o,ue(s)]),a=Object.entries(e).map(([o,s])=>{let r=s.facts&&ue(s.facts),i=s.lists&&ue(s.lists);return[o,ue(s).map((f,d)=>{let u=r?.[d];return u?.
position===!0&&(u.position=Yo(Number(f.lon),Number(f.lat))),{...f,facts:u,lists:i?.[d]}})]});return{lists:Object.fromEntries(n),...Object.fromEntries(a)}}function wn({
columns:t,rows:e,steps:n},a,o){let s=new Float32Array(t*e);for(let r=0,i=0;r<s.length;r++)r%t===0&&(i=0),n[r]===" "?s[r]=o:s[r]=i=(i+n.charCodeAt(r)-63)%a;return s}var ke=32,Ko=8,Jo=6;function Xo(t,[e,n]){let a=(o,s,r)=>o.some(i=>Math.abs(s-i)<.002&&Math.abs(r-i)<.002);return t.flatMap(o=>{let s=[],r=[o[0]];for(let i=1;i<=
o.length;i++){let f=o[i-1],d=o[i%o.length];a(e,f.lng,d.lng)||a(n,f.lat,d.lat)?(r.length>1&&s.push(r),r=[d]):r.push(d)}return r.length>1&&s.push(r),s})}function Qo(t,e,n,a){
let o=e.length,s=n.length,r=null;for(let i of[...t].reverse()){let{west:f,south:d,step:u,columns:p,rows:h}=i[0],c=f+u*(p-1),y=d+u*(h-1);if(r&&(e[0]>c||e[o-1]<f||
n[0]<d||n[s-1]>y))continue;let E=i.find(k=>k.step*a>=1.5)||i[i.length-1],b=hn(E,e,n);if(!r){r=b;continue}let $=(k,w,T)=>Math.min(k-w,T-k)/(Jo*u);for(let k=0,w=0;k<
s;k++){let T=$(n[k],d,y);for(let D=0;D<o;D++,w++){let R=Math.min(T,$(e[D],f,c),1);R>0&&(r[w]+=R*(b[w]-r[w]))}}}return r||new Float32Array(o*s)}function xn(t,[e,
n],a,o,s,r){let i=t.width,f=2**a.z,d=e?1:0,u=Math.min(n,i-e),p=Array.from({length:i},(B,x)=>(x+.5)/i),h=p.map(B=>360*(a.x+B)/f-180),c=p.slice(e-d,e+u).map(B=>Math.
atan(Math.sinh(Math.PI*(1-2*(a.y+B)/f)))*180/Math.PI),y=Qo(o,h,c,256*f/360),{west:E,south:b,step:$,columns:k,rows:w}=o[o.length-1][0],T=(B,x,P)=>B>x-$&&B<x+P*$,
D=h.map(B=>T(B,E,k)),R=s.length-1,Y=r.map(([B,x,P])=>255<<24|P<<16|x<<8|B),J=_t(t),Z=J.createImageData(i,u),S=new Int32Array(Z.data.buffer);for(let B=d,x=d*i,P=0;B<
c.length;B++){if(!T(c[B],b,w)){x+=i,P+=i;continue}for(let C=0;C<i;C++,x++,P++){if(!D[C])continue;let M=y[x],z=0;for(;z<R&&M>=s[z+1];)z++;S[P]=Y[z];let O=z?M-s[z]:
1/0,A=z<R?s[z+1]-M:1/0,N=Math.min(O,A);if(N>3)continue;let m=.5-N/Math.max(Math.abs(M-y[C?x-1:x+1]),Math.abs(M-y[B?x-i:x+i]),1e-4);if(m<=0)continue;let[v,I]=[r[z],
r[O<A?z-1:z+1]],H=et=>Math.round(v[et]+m*(I[et]-v[et]));S[P]=255<<24|H(2)<<16|H(1)<<8|H(0)}}J.putImageData(Z,0,e)}function ts(t,e){return e.some(n=>n.reduce((a,o)=>{
let s=a;for(let r=0,i=o.length-1;r<o.length;i=r++){let f=o[r],d=o[i];f.lat>t.lat!=d.lat>t.lat&&t.lng<(d.lng-f.lng)*(t.lat-f.lat)/(d.lat-f.lat)+f.lng&&(s=!s)}return s},
!1))}async function Mn({map:t,data:e,ground:n,box:a},o){let s=document.documentElement.classList.contains("plain"),r=window.matchMedia("screen and (prefers-colo\
r-scheme: dark)"),i=window.matchMedia("print"),f=O=>L.svg({pane:O,padding:.3}),d=f("land"),u=f("borders"),p={interactive:!1,smoothFactor:.6},{tiers:h}=n;function c(O,A,N,m,v=!1){
if(!A.length)return;let I={...p,renderer:m,className:`ground ${O}`},H=v?L.polygon(A,I):L.polyline(A,I);N.addLayer(Xe(t,H,v?A.flat():A,v))}let y=L.layerGroup(),E=L.
layerGroup();for(let{land:O}of h)c("land",O,t,d,!0),await Et();let b=h.map(O=>Xo(O.land.flat(),O.edges));await Et();for(let O of b)c("coast",O,t,d),await Et();let $=O=>h.
flatMap(A=>A[O]);c("rivers",$("rivers"),y,d),h.forEach(({lakes:O})=>c("lake",O,y,d,!0)),c("canals",$("canals"),y,d),c("borders",$("borders"),E,u),c("disputed",$(
"disputed"),E,u);let k=O=>[1,3,5].map(A=>parseInt(O.slice(A,A+2),16)),w=()=>i.matches||document.documentElement.classList.contains("printing");function T(){let{
tints:O}=n.depths;return O[w()?"print":s&&r.matches?"dark":"light"].map(k)}function D(O,A){for(let{west:N,south:m,step:v,columns:I,rows:H,levels:et}of O){let W=L.
latLng(A.lat,A.lng+360*Math.ceil((N-v/2-A.lng)/360)),F=Math.round((W.lng-N)/v),Q=Math.round((W.lat-m)/v);if(F<0||F>=I||Q<0||Q>=H)continue;let ot=et[Q*I+F];if(ot===
-1||h.some(({land:U})=>ts(W,U)))return null;let{deepest_m:ct,levels:nt}=n.depths,st=U=>ct*(Math.max(U,0)/(nt-1))**2,j=st(ot-.5),X=j<100?1:10;return{low_m:X*Math.
floor(j/X),high_m:X*Math.ceil(st(ot+.5)/X),cell_km:Math.round(v*111.2)}}return null}async function R(){let O=n.depths.grids.map(F=>({...F,levels:wn(F,n.depths.levels,
-1)}));if(o.depthAt=F=>D(O,F),!s)return;await Et();let A=[];for(let F of O)A.push(pn(F)),await Et();let N=[];function m(F,Q){for(let ot=0;ot<F.height;ot+=ke)xn(
F,[ot,ke],Q,A,n.depths.bands,T())}let v=!1;t.on("movestart",()=>{v=!0}).on("moveend",()=>{v=!1});function I(F){let Q=performance.now()+F,ot=T(),ct=v?Ko:ke;for(let nt;performance.
now()<Q&&(nt=N[0]);){let{tile:st,coords:j,done:X}=nt;xn(st,[nt.row,ct],j,A,n.depths.bands,ot),nt.row+=ct,!(nt.row<st.height)&&(N.shift(),X(void 0,st))}N.length&&
setTimeout(()=>I(v?3:8),v?40:0)}let H=wt(L.GridLayer).extend({createTile(F,Q){let ot=l("canvas","leaflet-tile"),{_whole:ct}=this,nt=Math.min(window.devicePixelRatio||
1,2)*2**(t.getZoom()-ct);return ot.width=ot.height=Math.ceil(256*Math.min(nt,2)),N.push({tile:ot,row:0,coords:F,done:Q})===1&&queueMicrotask(()=>I(w()?1/0:8)),ot},
_setView(F,Q,...ot){this._whole=Math.floor(Q+1e-6),wt(L.GridLayer.prototype)._setView.call(this,F,Q,...ot)},_clampZoom(){return this._whole},repaint(){et(this).
forEach(({el:F,coords:Q})=>m(F,Q))}}),et=F=>Object.values(wt(F)._tiles),W=new H({pane:"depths",noWrap:!0,bounds:e.window,keepBuffer:1,updateWhenZooming:!1});W.on(
"load",()=>{a.dataset.depths="drawn"}),o.addLayer({key:"depths",title:"Depth",parent:"ground",group:W}),[r,i].forEach(F=>F.addEventListener("change",()=>W.repaint())),
window.addEventListener("afterprint",()=>W.repaint()),o.paintNow=()=>{I(1/0),W.repaint(),et(W).forEach(({el:F})=>{F.style.opacity="1"})}}if(await Et(),n.depths.
grids.length&&await R(),!s)return;await Et(),o.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:y}),o.addLayer({key:"borders",title:"Border\
s",parent:"ground",group:E}),await Et();let Y=gn([...b.flat(),...$("borders"),...$("disputed")]),J=new Set(e.crossed||[]),Z=document.documentElement.lang==="ar",
S=.3,B=new Set(n.names.map(([O,A,N,m,v,I])=>({kind:O,zoom:I,latlng:L.latLng(v,m),text:Z&&N||A,first:O==="country"&&J.has(A)})));n.names.forEach(([O,A,N,m,v,I])=>o.
addSearch({names:[A,N],kind:O.charAt(0).toUpperCase()+O.slice(1),late:!0,open(){let H=l("h2","",l("bdi","",A)),et=L.latLng(v,m),W=O==="city"||O==="capital",F=l(
"span","ar",N);Object.assign(F,{lang:"ar",dir:"rtl"}),N&&H.append(F),o.card(l("article","card of-ground",l("p","kicker",O.charAt(0).toUpperCase()+O.slice(1)),H,
...W?o.hereLines(et).map(Q=>l("p","",Q)):[]),et),o.visit(()=>t.setView(et,Math.max(I+.5,3),{animate:!1}))}}));let x=[],P={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,
channel:1},C={ocean:5.5,country:8},M=!0;function z(O){let A=t.getBounds().pad(.3);B.forEach(N=>{if(O+S<N.zoom||!A.contains(N.latlng))return;B.delete(N);let m=N.
kind==="city"||N.kind==="capital";if(m&&o.places.some(({latlng:H})=>Math.abs(H.lat-N.latlng.lat)<.15&&Math.abs(H.lng-N.latlng.lng)<.15))return;let I=l("span",N.
kind,N.text);Z&&I.classList.add("ar"),x.push({...N,label:o.addLabel({latlng:N.latlng,element:I,beside:m,rank:(N.first?1e3:0)+10*(10-N.zoom)+(P[N.kind]||0),reach:m?
0:N.kind==="ocean"?90:N.first?96:N.kind==="country"?36:26,within:N.kind==="country"?Y:null})})}),x.forEach(({kind:N,zoom:m,label:v})=>{v.shown=M&&O+S>=m&&O<(C[N]||
99),v.element.classList.toggle("near",O>=m+1.5)}),a.dataset.scale=O<3?"world":O<5?"region":"country"}o.onDraw(z),t.on("moveend",()=>z(t.getZoom())),o.addLayer({
key:"names",title:"Place names",parent:"ground",group:null,show:O=>{M=O}})}var Se=["aria-label","aria-valuetext","title","placeholder"],es={".":"٫",",":"٬"},ns="[^A-Za-z]*\\d[^A-Za-z]*?",os=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
ss=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,e=>e.replace(/[\d.,]/g,n=>n==="."||n===","?es[n]:String.fromCharCode(1632+Number(n)))),[as,rs]=[8294,
8297].map(t=>String.fromCharCode(t)),vn=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${as}${t}${rs}`:t;function is(t,e){let n=new Intl.PluralRules(
e),a=Object.entries(t).filter(([s])=>s.includes("{")).map(([s,r])=>{let i=s.split(/\{(\w+)\}/),f=i.filter((u,p)=>p%2===0),d=i.map((u,p)=>p%2?`(?<${u}>${u==="n"?
ns:"[^]+?"})`:os(u)).join("");return{size:f.join("").length,pattern:new RegExp(`^${d}$`),form:r}}).sort((s,r)=>r.size-s.size);function o(s){for(let i of[s,s.charAt(
0).toLowerCase()+s.slice(1)]){let f=t[i];if(typeof f=="string")return f}for(let{pattern:i,form:f}of a){let d=i.exec(s)?.groups;if(!d)continue;return(typeof f=="\
string"?f:f[n.select(Number((d.n||"").replace(/[^\d.]/g,"")))]||f.other).replace(/\{(\w+)\}/g,(p,h)=>o(d[h])??vn(d[h]))}if(!s.includes(", "))return null;let r=s.
split(", ").map(i=>/[A-Za-z]/.test(i)?o(i):vn(i));return r.includes(null)?null:r.join("، ")}return o}function En(t){let e=document.getElementById("texts");if(!e)
return;let{texts:n,numerals:a,original:o}=JSON.parse(e.textContent||"{}"),s=is(n,document.documentElement.lang),r=a==="arab"?ss:p=>p,i=p=>{let h=p.trim(),c=/[A-Za-z]/.
test(h)?s(h):null;return r(c===null?p:p.replace(h,()=>c))};function f(p){let h=document.createElement("q");Object.assign(h,{lang:"en",dir:"ltr",translate:!1}),h.
textContent=p.data.slice(o.length+1),p.data=o,p.after(" ",h)}function d(p){if(p instanceof Text){let h=p.parentElement?.closest("script, style, [translate=no]");
!h&&p.data.startsWith(`${o} `)&&f(p);let c=h?p.data:i(p.data);c!==p.data&&(p.data=c)}else p instanceof Element&&!p.matches("script, style")&&(Se.forEach(h=>{let c=p.
getAttribute(h),y=c&&i(c);y&&y!==c&&p.setAttribute(h,y)}),p.childNodes.forEach(d))}let u={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:Se};
new MutationObserver(p=>p.forEach(({type:h,target:c,addedNodes:y})=>{h==="childList"?y.forEach(d):h==="characterData"?d(c):c instanceof Element&&Se.forEach(E=>{
let b=c.getAttribute(E),$=b&&i(b);$&&$!==b&&c.setAttribute(E,$)})})).observe(t,u),d(t)}var $n=(t,e,n,a,o)=>e<t.x+t.w&&t.x<e+a&&n<t.y+t.h&&t.y<n+o,kn=new Map;function cs(t){let e=kn.get(t);if(e)return e;let n=[],a=t>90?Array.from({length:17},(o,s)=>(s-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return a.forEach(o=>a.forEach(s=>n.push([o*t,s*t]))),kn.set(t,n.sort((o,s)=>Math.hypot(...o)-Math.
hypot(...s))),n}function ls(t){let e=new Map;return t.forEach(n=>{let a=(n.x>>4)*4096+(n.y>>4),o=e.get(a);o?o.push(n):e.set(a,[n])}),(n,a,o,s,r=1/0)=>{let i=0;for(let f=n-
3>>4;f<=n+o+3>>4;f++)for(let d=a-1>>4;d<=a+s+1>>4;d++)for(let u of e.get(f*4096+d)||[])if(u.x>n-3&&u.x<n+o+3&&u.y>a-1&&u.y<a+s+1&&++i>=r)return i;return i}}function Sn(){
let t=new Map,e=({x:o,y:s,w:r,h:i},f)=>{for(let d=Math.floor(o/64);d<=(o+r)/64;d++)for(let u=Math.floor(s/64);u<=(s+i)/64;u++)if(f(t.get(d*4096+u),d*4096+u))return!0;
return!1};return{free:(o,s,r,i)=>!e({x:o,y:s,w:r,h:i},f=>!!(f&&f.some(d=>$n(d,o,s,r,i)))),take:(o,s,r,i)=>{let f={x:o,y:s,w:r,h:i};e(f,(d,u)=>(d?d.push(f):t.set(
u,[f]),!1))}}}function An(t,e){let n=t.getContainer(),a=[],o=[],s=[];function r({latlng:c,element:y,rank:E,dot:b=!1,reach:$=0,beside:k=!1,within:w=null}){let T={
latlng:c,element:y,rank:E,dot:b,reach:$,beside:k,within:w,shown:!0};return b||(y.classList.add("ground-name"),L.marker(c,{pane:"names",interactive:!1,keyboard:!1,
icon:L.divIcon({className:"name-holder",html:y,iconSize:[0,0]})}).addTo(t)),a.push(T),T}function i(){let c=t.attributionControl.getContainer(),{parentElement:y,
firstElementChild:E}=e;!c||!y||!(E instanceof HTMLElement)||(y.style.setProperty("--title",`${E.offsetHeight}px`),y.style.setProperty("--credits",`${c.offsetWidth>
n.clientWidth-180?c.offsetHeight:0}px`))}let f=!1;t.on("viewprereset",()=>{f=!0}),t.on("viewreset",()=>{f=!1});function d(){let c=Sn(),y=Sn(),E=[],b=[],$={zoom:NaN,
origin:L.point(NaN,NaN),size:t.getSize(),free:c.free,take:c.take,inside:(Z,S,B,x)=>Z>2&&S>2&&Z+B<$.size.x-2&&S+x<$.size.y-22,crossed:()=>0},{free:k,take:w,inside:T}=$;
function D(){i(),Object.assign($,{zoom:t.getZoom(),origin:t.getPixelBounds().getTopLeft(),size:t.getSize()});let{zoom:Z,origin:S,size:B}=$,x=n.getBoundingClientRect();
[e,pt("tools"),...n.querySelectorAll(".leaflet-control, .large-year")].forEach(M=>{let{left:z,top:O,width:A,height:N}=M.getBoundingClientRect();M!==e&&!A||(w(z-
x.left,O-x.top,A,N),E.push({x:z-x.left,y:O-x.top,w:A,h:N}))}),a.forEach(({element:M,within:z})=>{z&&M.classList.remove("less")});let P=L.bounds([-200,-200],B.add(
[200,200]));b=a.filter(M=>M.shown).map(M=>({...M,at:t.project(M.latlng,Z).subtract(S)})).filter(M=>P.contains(M.at)).map(M=>({...M,w:M.element.offsetWidth,h:M.element.
offsetHeight}));let C=new Set(b.map(({element:M})=>M));b.filter(M=>M.dot).forEach(({at:{x:M,y:z}})=>w(M-7,z-7,14,14)),$.crossed=ls(s.flatMap(M=>M(Z,S)).filter(M=>T(
M.x,M.y,0,0))),a.forEach(({element:M})=>{C.has(M)||(M.dataset.side="none")}),b.sort((M,z)=>Number(z.dot)-Number(M.dot)||z.rank-M.rank)}function R(){let{crossed:Z,
zoom:S}=$;b.filter(B=>B.dot).forEach(({element:B,at:x,rank:P,w:C,h:M})=>{let z=[["right",x.x+9,x.y-M/2],["left",x.x-9-C,x.y-M/2],["above",x.x-C/2,x.y-9-M],["bel\
ow",x.x-C/2,x.y+9]],O=([,m,v])=>!T(m,v,C,M)||!y.free(m,v,C,M)?1/0:(k(m,v,C,M)?0:40)+Z(m,v,C,M)+(E.some(I=>$n(I,m,v,C,M))?300:0),A=z.reduce((m,v)=>O(v)<O(m)?v:m),
N=O(A)<[S<4?0:1,3,S<3.5?30:1/0,1/0][P]?A:null;B.dataset.side=N?N[0]:"none",N&&(w(N[1],N[2],C,M),y.take(N[1],N[2],C,M))})}function Y(){let{crossed:Z,origin:S,zoom:B}=$,
x=256*2**B;b.filter(P=>!P.dot).forEach(({element:P,at:{x:C,y:M},reach:z,beside:O,within:A,...N})=>{let{w:m,h:v}=N,I=()=>O?3:m/2,H=()=>cs(z).find(([W,F])=>{let Q=C+
W-I(),ot=M+F-v/2;return T(Q,ot,m,v)&&k(Q-2,ot-2,m+4,v+4)&&!Z(Q,ot,m,v,1)&&(!A||A([(C+S.x)/x,(M+S.y)/x],[(Q+S.x)/x,(ot+2+S.y)/x,m/x,(v-4)/x]))}),et=H();if(!et&&A){
let W=P.classList.contains("near")?.76:.95;[m,v]=[m*W,v*W],et=H(),P.classList.toggle("less",!!et)}P.dataset.side=et?"on":"none",et&&(P.style.translate=`${et[0]}\
px ${et[1]}px`,w(C+et[0]-I()-3,M+et[1]-v/2-3,m+6,v+6))})}let J=()=>!f&&t.getZoom()===$.zoom&&t.getPixelBounds().getTopLeft().equals($.origin);return[()=>{f||D()},
...[R,...o.map(Z=>()=>Z($)),Y].map(Z=>()=>{J()&&Z()})]}return{addLabel:r,layout:()=>d().forEach(c=>c()),placing:d,onLayout:c=>{o.push(c)},addInk:c=>{s.push(c)}}}var us=12,fs=1.2,ds=3;function ps(){let{_draw:t,_fillStroke:e}=wt(L.Canvas.prototype),n=wt(L.Canvas).extend({_draw(){t.call(this),this._ctx.globalCompositeOperation=
"destination-out",this._within=!0,t.call(this),this._within=!1,this._ctx.globalCompositeOperation="source-over"},_fillStroke(a,o){let{options:s}=o,{weight:r}=s;
this._within&&(s.weight=Math.max(r-2*fs,0)),e.call(this,a,o),s.weight=r}});return new n({pane:"band-edges",padding:.1})}function Cn(t,e){if(!e.length)return()=>{};
t.createPane("band-edges").style.zIndex="403";let n=ps();return e.forEach(a=>{for(let o=0;a.accuracy_m&&o<a.latlngs.length-1;){let s=o+1;for(;s<a.latlngs.length-
1&&Math.abs(a.latlngs[s+1].lat-a.latlngs[o].lat)<1;)s++;let r=a.latlngs.slice(o,s+1),i={interactive:!1,noClip:!0,smoothFactor:1};a.bands.push({band:L.polyline(r,
{...i,pane:"bands",className:a.routes.length>1?"band shared":`band route-${a.routes[0]}`}),edge:L.polyline(r,{...i,renderer:n,opacity:1})}),o=s}}),(a,o)=>{let s=getComputedStyle(
document.documentElement),r=t.getSize(),i=Math.min(r.x,r.y)/ds;e.forEach(f=>{let d=f.latlngs[f.latlngs.length>>1].lat,u=o(f),p=f.accuracy_m||0,h=u.length>0&&p>us*
Ut(d,a),c=s.getPropertyValue(f.routes.length>1?"--soft":`--route-${f.routes[0]%14}`).trim();f.bands.forEach(({band:y,edge:E})=>{let b=y.getLatLngs(),$=(b[0].lat+
b[b.length-1].lat)/2,k=2*p/Ut($,a),[w,T]=k>i?[E,y]:[y,E];T.remove(),h?w.addTo(t).setStyle({weight:k,color:c}):w.remove()})})}}var hs=520,ms="600 11px ",gs=.4;function ys(t){let e=[];return t.forEach(n=>{let a=e[e.length-1];a&&a[a.length-1].distanceTo(n[0])<8?a.push(...n):e.push([...n])}),
e}function*bs(t,e,n){for(let a=0;a<t.length;a+=3){let o=a,s=0;for(;o+1<t.length&&s<n+14;)s+=t[o+1].distanceTo(t[o]),o++;if(s<n+14)continue;let r=t.slice(a,o+1);
r.some(i=>i.x<8||i.y<8||i.x>e.x-8||i.y>e.y-24)||r[0].distanceTo(r[r.length-1])<.96*s||(yield[r,a*6])}}var ws=(t,e,n)=>t.every(a=>!n(a.x+e.x-2,a.y+e.y-3,4,6,1));
function Nn({map:t,routes:e,usersOf:n},a){let o=L.svg({pane:"along",padding:.2}).addTo(t),s=_t(document.createElement("canvas"));s.font=ms+getComputedStyle(document.
body).fontFamily;let r=new Map,i=b=>{let $=r.get(b)??s.measureText(b).width+gs*b.length;return r.set(b,$),$},f=null,d=-1,[u,p]=["",""].map(()=>L.SVG.create("g"));
wt(o)._rootGroup.append(u,p);function h(b){let $=[];return e.forEach((k,w)=>{if(!k.shown||b>=0&&w!==b)return;let T=null;k.parts.forEach(D=>{let R=b>=0?[]:n(D.leg).
filter(J=>J<w&&e[J].parts.some(Z=>Z.number===D.number&&Z.system===D.system));if(!D.system||R.length){T=null;return}let Y=b>=0?D.complete:D.seen;T&&T.name===D.system?
T.seen.push(...Y):$.push(T={name:D.system,r:w,seen:[...Y]})})}),$.map(k=>({...k,seen:ys(k.seen)}))}function c(b,$,k,w){let T=L.SVG.create("path"),D=L.SVG.create(
"text"),R=L.SVG.create("textPath");return T.setAttribute("d","M"+k.map(({x:Y,y:J})=>`${Y.toFixed(1)} ${J.toFixed(1)}`).join("L")),T.setAttribute("id",$),T.setAttribute(
"class","along-path"),R.setAttribute("href",`#${$}`),R.setAttribute("startOffset","50%"),R.textContent=b,D.setAttribute("class",w),D.append(R),[T,D]}function y({
origin:b,size:$,free:k,take:w,crossed:T},D){let R=D<0?u:p;R.replaceChildren();let Y=t.getPixelOrigin().subtract(b);h(D).forEach((J,Z)=>{let S=i(J.name),B=-1/0,x=0,
P=J.seen.flatMap(C=>{let M=x;return x+=6*C.length,[...bs(C,$,S)].map(([z,O])=>({piece:z,at:M+O}))});for(let{piece:C,at:M}of P){if(M-B<hs)continue;let O=C[C.length-
1].x<C[0].x?C.reverse():C,A=O[O.length-1].subtract(O[0]),N=Math.hypot(A.x,A.y),m=L.point(A.y/N,-A.x/N),v=[5,-15].find(W=>ws(O,m.multiplyBy(W+5),T))??(D>=0?5:void 0);
if(v===void 0)continue;let I=O.map(W=>W.add(m.multiplyBy(v)));if(I.slice(1).reduce((W,F,Q)=>W+F.distanceTo(I[Q]),0)<S+4)continue;let et=O.filter((W,F)=>F%2===0).
map(W=>W.add(m.multiplyBy(v+5)));D<0&&!et.every(({x:W,y:F})=>k(W-6,F-6,12,12))||(D<0&&et.forEach(({x:W,y:F})=>w(W-6,F-6,12,12)),B=M,R.append(...c(J.name,`along-${D}\
-${Z}-${M}`,I.map(W=>W.subtract(Y)),`along route-${J.r}${D<0?"":" hot"}`)))}})}function E(b){d=b,p.replaceChildren(),b>=0&&f&&y(f,b),u.style.display=b>=0&&p.childElementCount?
"none":""}return a.onLayout(b=>{f=b,y(b,-1),E(d)}),E}var Xt=4,Ls=20,On=6,xs=44,Ms=140,vs=8,Es=[24e5,12e5,6e5,3e5],Tn=t=>Math.min(2.5+1.2*t,20),Pn=t=>t.slice(1).reduce((e,n,a)=>e+n.distanceTo(t[a]),0),_n=t=>L.point(
t.x+t.ox,t.y+t.oy);function $e(t,e){let n=[];return t.forEach((a,o)=>{let s=n[n.length-1],r=e(a);s&&s.value===r?s.to=o+1:n.push({value:r,from:o,to:o+1})}),n}function Bn(t){
for(let e=0;e<2;e++){let n=t.map(a=>a.map(({users:o,close:s})=>s.some(r=>r.users.length>o.length||r.users.some(i=>!o.includes(i)))?[...new Set([...o,...s.flatMap(
r=>r.users)])].sort((r,i)=>r-i):o));t.forEach((a,o)=>a.forEach((s,r)=>{s.users=n[o][r]}))}t.forEach(e=>{$e(e,n=>n.users.length>1).forEach(({value:n,from:a,to:o})=>{
let s=n&&Pn(e.slice(a,o).map(r=>L.point(r.x,r.y)))>=Ls;for(let r=a;r<o;r++){let i=0,f=0;for(let d=Math.max(a,r-On);d<Math.min(o,r+On+1);d++,f++)i+=e[d].users.length;
e[r].count=s?Math.round(i/f):0}})})}function In({map:t,routes:e},n){e.length&&["trunk-edges","trunks"].forEach((u,p)=>{t.createPane(u).style.zIndex=String(404+p)});
let a=new Map,o=[],s=new Map;function r(u){n.visit(()=>{for(let p of Es)if(n.frame(u.toBounds(p)),t.getZoom()>=Xt)return;t.setView(u,Xt,{animate:!1})})}function i(u){
let p=a.get(u);if(p)return p;let h=Tn(u),c={pane:"trunks",interactive:!1,smoothFactor:0},y=L.polyline([],{pane:"hits",className:"hit",weight:Math.max(h,18),smoothFactor:0,
bubblingMouseEvents:!1});y.on("click",b=>r(b.latlng)),y.on("mouseover",()=>n.highlight(-1));let E=[L.polyline([],{...c,pane:"trunk-edges",className:"trunk-edge",
weight:h+3}),L.polyline([],{...c,className:"trunk",weight:h}),y];return a.set(u,E),E}function f(u){o=[];let p=new Map;e.forEach(({shown:h,dots:c})=>{h&&($e(c,y=>y.
count).forEach(({value:y,from:E,to:b})=>{if(!y)return;let $=c.slice(Math.max(E-1,0),b+1).map(_n),k=p.get(y)||[];p.set(y,k),k.push(L.LineUtil.simplify($,.4).map(
w=>t.unproject(w,u)))}),$e(c,y=>y.count?y.users.join():"").forEach(({value:y,from:E,to:b})=>{y&&o.push({points:c.slice(E,b).map(_n),users:c[E].users})}))}),p.forEach(
(h,c)=>i(c).forEach(y=>y.setLatLngs(h).addTo(t))),a.forEach((h,c)=>{p.has(c)||h.forEach(y=>y.remove())})}function d(u,p){let h=s.get(u);if(h)return h;let c=l("b\
utton","trunk-count",`${p.length} routes`);c.type="button",c.setAttribute("aria-label",`${p.length} routes: show them apart`),c.title=`Their numbers: ${p.map(b=>b+
1).join(", ")}`;let E={marker:L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:"trunk-holder",html:c,iconSize:[0,0]})}),button:c,open:()=>{}};
return L.DomEvent.disableClickPropagation(c),c.addEventListener("keydown",b=>b.stopPropagation()),c.addEventListener("click",()=>E.open()),E}return n.onLayout(({
zoom:u,origin:p,size:h,free:c,take:y})=>{let E=new Map,b=new Map,$=o.map(({points:k,users:w})=>({users:w,points:k.map(T=>T.subtract(p)).filter(({x:T,y:D})=>T>40&&
D>14&&T<h.x-40&&D<h.y-30)})).map(k=>({...k,length:Pn(k.points)})).filter(({length:k})=>k>=xs).sort((k,w)=>w.users.length-k.users.length||w.length-k.length);for(let{
points:k,users:w}of $){if(E.size>=vs)break;let T=w.join(),D=b.get(T)||[],R=62,Y=22,J=[.5,.4,.6,.3,.7,.2,.8].map(x=>k[Math.floor(x*k.length)]).find(x=>c(x.x-R/2,
x.y-Y/2,R,Y)&&D.every(P=>P.distanceTo(x)>Ms));if(!J)continue;y(J.x-R/2,J.y-Y/2,R,Y),b.set(T,[...D,J]);let Z=`${T} ${D.length}`,S=d(Z,w),B=t.unproject(J.add(p),u);
S.open=()=>r(B),S.marker.setLatLng(B).addTo(t),E.set(Z,S)}s.forEach(({marker:k,button:w},T)=>{E.has(T)||(w===document.activeElement&&t.getContainer().focus({preventScroll:!0}),
k.remove())}),s=E}),n.addInk((u,p)=>o.flatMap(({points:h,users:c})=>{let y=Tn(c.length)/3;return h.map(E=>E.subtract(p)).flatMap(({x:E,y:b})=>[{x:E,y:b},{x:E-y,
y:b-y},{x:E+y,y:b+y}])})),{draw:f}}var ks=5,Ss=5,zn=18,$s=4e4,fe=t=>t.km??NaN;function As(t,e,n){let a=[t[0]];for(let o=1;o<t.length;o++){let s=t[o-1],r=t[o],i=L.LineUtil.clipSegment(s,r,n);if(i){
let[f,d]=i,u=Math.max(Math.ceil(f.distanceTo(d)/e),1),p=s.distanceTo(r)||1;for(let h=0;h<=u;h++){let c=f.multiplyBy(1-h/u).add(d.multiplyBy(h/u));c.km=fe(s)+(fe(
r)-fe(s))*s.distanceTo(c)/p,a.push(c)}}a.push(r)}return a.filter((o,s)=>!s||o.x!==a[s-1].x||o.y!==a[s-1].y)}function Cs(t,e,n){let a=[],o=null;for(let s=1;s<t.length;s++){
let r=L.LineUtil.clipSegment(t[s-1],t[s],n);if(!r)continue;let[i,f]=r,d=Math.max(Math.ceil(i.distanceTo(f)/e),1);(!o||!o.equals(i))&&a.push([i]);for(let u=1;u<=
d;u++)a[a.length-1].push(i.multiplyBy(1-u/d).add(f.multiplyBy(u/d)));o=f}return a}function Ns(t){let e=[0];for(let n=1;n<t.length;n++)e.push(e[n-1]+Math.hypot(t[n].
x-t[n-1].x,t[n].y-t[n-1].y));for(let n=0,a=0,o=0,s=0,r=0;n<t.length;n++){for(;o<t.length&&e[o]<=e[n]+zn;)s+=t[o].mx,r+=t[o].my,o++;for(;e[a]<e[n]-zn;)s-=t[a].mx,
r-=t[a].my,a++;t[n].ox=s/(o-a),t[n].oy=r/(o-a)}}function Qt(t){if(!t.metres){let e=t.metres=[0];t.latlngs.slice(1).forEach((n,a)=>e.push(e[a]+te(t.latlngs[a],n).
m))}return t.metres}function Rn({leg:t,from_km:e,backwards:n},a){let o=Qt(t),s=o[o.length-1],r=s?t.km*a/s:0;return e+(n?t.km-r:r)}function Ae(t,e){let n=e===null?
NaN:e/1e3,a=n>0?Math.min(2,1-Math.floor(Math.log10(2*n))):2,o=10**-a,s=Math.max(0,a);return(Math.round(t/o)*o).toLocaleString("en",{minimumFractionDigits:s,maximumFractionDigits:s})}
function jn({map:t,data:e},n){let a=e.legs.map(S=>({...S,latlngs:S.line,bands:[]})),o=S=>[S.casing,S.line,S.over,S.hit].flatMap(B=>B||[]),s=e.routes.map((S,B)=>{
let x=0,P=S.legs.map(([A,N],m)=>{let v=a[A],I=S.standings[m]||"",H=v.schematic?"schematic":v.modelled?"modelled":"known",et=`${v.medium} ${H} route-${B} ${I}`.trim(),
W={interactive:!1,smoothFactor:0,weight:v.medium==="land"?4:2.5},F={leg:v,number:A,backwards:N,system:S.systems[m],from_km:x,plain:[],dots:[],points:[],apart:[],
seen:[],complete:[],casing:L.polyline([],{...W,pane:"casings",className:`casing ${et}`}),line:L.polyline([],{...W,pane:"lines",className:`line ${et}`}),over:I===
"gone"?L.polyline([],{...W,pane:"lines",className:`over ${et}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${et}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};
return x+=v.km,F.hit.on("click",Q=>{n.openRoute(n.routeNear(Q.latlng)||{r:B,part:F},Q.latlng)}),F.hit.on("mousemove",Q=>{let ot=n.routeNear(Q.latlng)||{r:B,part:F};
n.highlight(ot.r),n.pointed(ot,Q.latlng)}),F.hit.on("mouseout",()=>n.highlight(-1)),F}),C=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`\
number on-map route-${B}`,html:String(B+1),iconSize:[20,20]})}).on("click",()=>n.open("route",B,C.getLatLng())),M=L.layerGroup(P.flatMap(o)),z=L.latLngBounds(P.
flatMap(A=>A.leg.latlngs));return{parts:P,label:C,group:M,bounds:z,shown:!0,away:!1,since:S.since,until:S.until,dots:[],wanted:!0}}),r=S=>S.routes.filter(B=>s[B].
shown),i=S=>!n.only||n.only.includes(S),f=new Map,d=new Set,u=Cn(t,a);function p(S){u(S,B=>r(B).filter(x=>(d.size?d.has(x):i(x))&&!n.failed.has(x)))}let h=null;
function c(S,B){S.forEach(({route:M,r:z})=>M.parts.forEach(O=>{let A=e.comparison&&z<e.comparison.paired?Qt(O.leg):null,N=L.LineUtil.simplify(O.leg.latlngs.map(
(m,v)=>{let I=t.project(m,B);return A&&(I.km=Rn(O,A[v])),I}),.8);O.plain=O.backwards?N.reverse():N}));let x=t.getPixelBounds(),P=x.getSize().multiplyBy(.7),C=L.
bounds(x.getTopLeft().subtract(P),x.getBottomRight().add(P));h=C,S.forEach(({route:M,r:z})=>{let O=M.dots=M.parts.flatMap(A=>As(A.plain,6,C).map(N=>({x:N.x,y:N.
y,km:fe(N),r:z,part:A,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[z],close:[],count:0})));O.forEach((A,N)=>{let m=O[Math.max(N-1,0)],v=O[Math.min(N+1,O.length-1)],I=Math.
hypot(v.x-m.x,v.y-m.y)||1;A.dx=(v.x-m.x)/I,A.dy=(v.y-m.y)/I})})}function y(S,B){let x=Ss+2,P=new Map,C=(A,N)=>Math.floor(A/x)*67108864+Math.floor(N/x),M=A=>B?!n.
failed.has(A):i(A),z=S.filter(({r:A})=>M(A));z.forEach(({route:A})=>A.dots.forEach(N=>{let m=C(N.x,N.y),v=P.get(m);v?v.push(N):P.set(m,[N])}));let O=S.reduce((A,{
route:N})=>A+N.dots.length,0)<=$s;z.forEach(({route:A,r:N})=>A.dots.forEach(m=>{let v=new Map([[N,m]]);for(let st=0;O&&st<9;st++){let j=m.x+(Math.floor(st/3)-1)*
x,X=m.y+(st%3-1)*x;for(let U of P.get(C(j,X))||[]){if(U.r===N)continue;let K=Math.hypot(U.x-m.x,U.y-m.y),it=v.get(U.r);K>x||Math.abs(U.dx*m.dx+U.dy*m.dy)<.8||(!it||
K<Math.hypot(it.x-m.x,it.y-m.y))&&v.set(U.r,U)}}let I=r(m.part.leg).filter(M),H=[...new Set([...v.keys(),...I])].sort((st,j)=>st-j);if(H.length<2)return;let et=[
...v.values()],W=v.get(H[0])||m;B&&Object.assign(m,{users:H,close:et});let F=B?H.filter(st=>d.has(st)):H,Q=I.includes(H[0])&&!v.has(H[0])?T(H[0],m.part):1,ot=Math.
min(ks,Math.max(3.6,24/F.length),80/F.length)*Q,ct=F.includes(N)?(F.indexOf(N)-(F.length-1)/2)*ot:0,nt=et.reduce((st,j)=>[st[0]+j.x/et.length,st[1]+j.y/et.length],
[0,0]);m.mx=nt[0]-m.x-W.dy*ct,m.my=nt[1]-m.y+W.dx*ct})),B&&Bn(z.map(({route:A})=>A.dots))}n.choose=(S,B)=>{let x=[...d].join();f.set(S,B),d=new Set([...f.values()].
flat().sort((P,C)=>P-C)),x!==[...d].join()&&(t.getZoom()<Xt?n.redraw():p(t.getZoom()))};let E=-1;function b(S){let B=t.getZoom(),x=E===S||d.has(S);s[S].parts.forEach(
P=>{let C=(x?[P.points]:P.apart).map(M=>L.LineUtil.simplify(M,.4).map(z=>t.unproject(z,B)));o(P).forEach(M=>M.setLatLngs(C))})}let $=In({map:t,routes:s},n);function k(S){
let B=s.map((x,P)=>({route:x,r:P})).filter(({route:x})=>x.shown);c(B,S),y(B,S<Xt),B.forEach(({route:x,r:P})=>{Ns(x.dots),x.parts.forEach(C=>{C.dots=[]}),x.dots.
forEach(C=>C.part.dots.push(C)),x.parts.forEach(C=>{C.points=C.dots.map(M=>L.point(M.x+M.ox,M.y+M.oy))}),x.parts.forEach((C,M)=>{let z=x.parts[M+1],O=z?[...C.dots,
z.dots[0]]:C.dots;C.points=O.map(A=>L.point(A.x+A.ox,A.y+A.oy)),C.apart=[[]],O.forEach((A,N)=>{let m=C.apart[C.apart.length-1];!A.count||N&&!O[N-1].count?m.push(
C.points[N]):m.length&&C.apart.push([])}),C.apart=C.apart.filter(A=>A.length>1)}),b(P)}),$.draw(S),w.forEach(x=>x(S))}let w=[];n.onLines=S=>{w.push(S)};function T(S,B){
let x=s[S].parts.find(P=>P.number===B.number);return x&&x.backwards!==B.backwards?-1:1}n.routeNear=(S,B=10)=>{let x=t.project(S,t.getZoom()),P=null,C=B;return s.
forEach((M,z)=>{M.shown&&M.parts.forEach(O=>{for(let A=1;A<O.points.length;A++){let N=L.LineUtil.pointToSegmentDistance(x,O.points[A-1],O.points[A]);N<C&&(C=N,P=
{r:z,part:O})}})}),P},n.addInk((S,B)=>{let x=L.bounds(B,B.add(t.getSize())),P=C=>Cs(C,6,x).map(M=>M.map(z=>z.subtract(B)));return s.flatMap((C,M)=>C.shown?C.parts.
flatMap(z=>(z.complete=P(z.points),z.seen=d.has(M)?z.complete:z.apart.flatMap(P),z.seen.flat())):[])});let D=[.5,.4,.6,.3,.7,.2,.8,.1,.9];n.onLayout(({zoom:S,origin:B,
size:x,free:P,take:C})=>{s.forEach(M=>{if(M.label.remove(),!M.shown)return;let z=M.parts.flatMap(N=>N.seen.map(m=>({piece:m,users:m.length?r(N.leg).length:0})));
z.sort((N,m)=>N.users-m.users||m.piece.length-N.piece.length);let A=z.flatMap(({piece:N})=>D.map(m=>N[Math.floor(m*N.length)])).find(({x:N,y:m})=>N>14&&m>14&&N<
x.x-14&&m<x.y-14&&P(N-11,m-11,22,22));A&&(C(A.x-11,A.y-11,22,22),M.label.setLatLng(t.unproject(A.add(B),S)).addTo(t))})});let R=Nn({map:t,routes:s,usersOf:r},n);
n.highlight=S=>{if(S===E)return;let B=E;E=S,t.getZoom()<Xt&&[B,S].forEach(x=>{s[x]?.shown&&b(x)}),document.documentElement.classList.toggle("has-hot",S>=0),document.
querySelectorAll(".hot").forEach(x=>x.classList.remove("hot")),R(S),S>=0&&document.querySelectorAll(`.route-${S}`).forEach(x=>x.classList.add("hot"))};let Y=S=>{
if(S instanceof SVGPathElement)return-2;let B=S instanceof Element&&S.closest("[class*=route-], [data-route]");if(!B)return-1;let x=/(?:^| )route-(\d+)(?: |$)/.
exec(B.getAttribute("class")||"");return Number(x?x[1]:B.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(S=>document.addEventListener(S,B=>{let x=Y(
B.target);x>-2&&n.highlight(x)})),document.addEventListener("focusout",()=>n.highlight(-1)),n.kpAt=({part:S},B)=>{let{leg:x}=S,P=Qt(x),C=t.project(B,t.getZoom()),
M=x.latlngs.map(A=>t.project(A,t.getZoom())),z=1/0,O=0;for(let A=1;A<M.length;A++){let[N,m]=[M[A-1],M[A]],v=m.subtract(N),I=v.x**2+v.y**2,H=C.subtract(N),et=I?Math.
min(Math.max((H.x*v.x+H.y*v.y)/I,0),1):0,W=C.distanceTo(N.add(v.multiplyBy(et)));W<z&&(z=W,O=P[A-1]+et*(P[A]-P[A-1]))}return Rn(S,O)},n.openRoute=(S,B)=>{let x=n.
open("route",S.r,B,S.part.number),{leg:P}=S.part,C=P.accuracy_m===null?NaN:P.accuracy_m/1e3,M=Ae(n.kpAt(S,B),P.accuracy_m),z=Number.isNaN(C)?"accuracy not known":
`± ${C} km`,O=l("p","kp",l("b","",`KP ${M} km`),` along the route from its start, ${z}. ${n.hereLines(B).join(". ")}.`);return $t(x,"h2").after(O),x};let J=S=>document.
querySelector(`[data-route="${S}"]`);function Z(S,B){let x=S.wanted&&!S.away,P=J(B);if(P){let C=P.querySelector("input");C&&(C.checked=S.wanted),P.classList.toggle(
"off",!x),$t(P,".when").textContent=S.away?` (not in ${n.year})`:""}S.shown!==x&&(S.shown=x,x?S.group.addTo(t):S.group.remove())}n.routes=s,n.legs=a,s.forEach((S,B)=>{
S.group.addTo(t);let x=J(B),P=x&&$t(x,".go"),C=P?.textContent??`Route ${B+1}`,M=n.addLayer({key:`route-${B}`,title:C,parent:"routes",show:A=>{S.wanted=A,Z(S,B)},
mark:()=>l("span",`number route-${B}`,String(B+1))}),z=()=>{n.open("route",B,null),n.visit(()=>n.frame(S.bounds))};n.addSearch({names:[C,P?.title],kind:`route ${B+
1}`,open:z});let O=x&&x.querySelector("input");O&&O.addEventListener("change",()=>M.set(O.checked)),P&&P.addEventListener("click",z)}),n.onYear(S=>s.forEach((B,x)=>{
B.away=S!==null&&(B.since!==null&&S<B.since||B.until!==null&&S>B.until),Z(B,x)}),s.flatMap(S=>[S.since,S.until])),n.onDraw(k),t.on("moveend",()=>{let S=t.getPixelBounds();
h&&!h.contains(S)&&k(t.getZoom())}),n.onDraw(p)}var Os=10,Ts=10,_s=240,Ce=.005;function Ps(t){return t.map(e=>{let n=0,a=0,o=[];for(let s=0;s<e.length;s+=2)n+=e[s],a+=e[s+1],o.push([n/Os,a]);return o})}function Dn(t,{
data:e,features:n},a){let{routes:o,legs:s,systems:r,relief:i}=e.along,{parts:f}=a.routes[t],{stretches:d,spans:u}=o[t],p=[],h=[];f.forEach(({number:y,leg:E,backwards:b,
from_km:$})=>{let{depths:k,crosses:w}=s[y]||{depths:[],crosses:[]},T=D=>$+(b?E.km-D:D);Ps(k).forEach(D=>{let R=D.map(([Y,J])=>[T(Y),J,J]);p.push(b?R.reverse():R)}),
w.forEach(([D,R])=>h.push([T(D),r[R]]))});let c=f[f.length-1];return{key:`route-${t}`,look:`route-${t}`,name:n.routes[t].name,km:c.from_km+c.leg.km,parts:f,stretches:d,
spans:u,depths:p,crosses:h.sort((y,E)=>y[0]-E[0]),source:i?[`Depth: ${i[0]}, read between cells of ${i[1]} arc minutes (about ${i[2]} km)`]:[]}}function Bs({facts:t}){
let e=/\d[\d.,]*/.exec(String(t.accuracy??""));return e?1e3*Number(e[0].replace(",","")):null}function Fn(t,{features:e},n){let a=e.segments[t],o=e.systems[a.system],
s={latlngs:a.line,medium:"sea",km:0,accuracy_m:Bs(a)},r=Qt(s);s.km=r[r.length-1]/1e3;let i={leg:s,number:t,backwards:!1,from_km:0,system:o.name},[f,d]=["from","\
to"].map(y=>[a.facts[y]??""].flat().map(b=>typeof b=="number"?e.places[b]?.name??"":b).join("")),u={key:`segment-${t}`,look:"",name:a.name,km:s.km,parts:[i],spans:[],
crosses:[],depths:[],source:[],stretches:[{to:s.km,medium:"sea",name:o.name,ends:[f,d],status:"",stops:[],look:a.confidence==="schematic"?"schematic":"laid"}]},
p=[],h=0,c=Math.min(_s,Math.max(1,Math.ceil(s.km/Ts)));for(let y=0;y<=c;y++){let E=s.km*y/c,b=n.depthAt(de(u,E));b?(h=Math.max(h,b.cell_km),p.length||u.depths.push(
p),p.push([E,b.low_m,b.high_m])):p=[]}return u.source=h?[`Depth: ETOPO1 as this page has it, in steps, cells of about ${h} km`]:[],u}var Ne=({parts:t},e)=>t.find(
({from_km:n,leg:a})=>e<=n+a.km+Ce)||t[t.length-1];function de(t,e){let{leg:n,backwards:a,from_km:o}=Ne(t,e),s=Qt(n),{latlngs:r}=n,i=s[s.length-1],f=n.km?Math.min(
Math.max((e-o)/n.km,0),1):0,d=i*(a?1-f:f),u=Math.max(1,s.findIndex(E=>E>=d)),p=s[u]-s[u-1],h=p?(d-s[u-1])/p:0,c=r[u-1],y=r[u];return L.latLng(c.lat+h*(y.lat-c.lat),
c.lng+h*(y.lng-c.lng))}function Oe({depths:t},e){for(let n of t){if(e<n[0][0]-Ce||e>n[n.length-1][0]+Ce)continue;let a=Math.min(Math.max(1,n.findIndex(([f])=>f>=
e)),n.length-1);if(!a)return[n[0][1],n[0][2]];let[o,s]=[n[a-1],n[a]],r=s[0]-o[0],i=r?Math.min(Math.max((e-o[0])/r,0),1):0;return[o[1]+i*(s[1]-o[1]),o[2]+i*(s[2]-
o[2])]}return null}function Zn({depths:t}){let e=null;return t.forEach(n=>n.forEach(([a,o,s])=>{o===s&&(!e||o>e[1])&&(e=[a,o])})),e}function qn({parts:t,depths:e}){
let n=t.reduce((a,{leg:o})=>a+(o.medium==="sea"?o.km:0),0);return e.reduce((a,o)=>a+o[o.length-1][0]-o[0][0],0)<n-1}function Vn({spans:t,crosses:e},n,a){return{
spans:t.filter(([,o,s])=>n>=o-(s>o?0:a)&&n<=s+(s>o?0:a)),crosses:e.filter(([o])=>Math.abs(o-n)<=a)}}function Un({unit:t,rows:e,note:n}){let a="Cost by component",o=Math.max(...e.map(({ends:d})=>Math.max(...d.filter(u=>u!==null))),0),s=(d,u)=>{let p=l("th","",d);
return p.scope=u,p},r=e.map(({name:d,texts:u,ends:[p,h,c],whole:y})=>{let E=l("i","bar"),b=[p??h,h,c??h];["low","value","high"].forEach((w,T)=>E.style.setProperty(
`--${w}`,`${o?100*(b[T]??0)/o:0}%`));let $=l("td","",E),k=l("tr","bars",$);return $.colSpan=4,k.setAttribute("aria-hidden","true"),[l("tr",y?"whole":"",s(d,"row"),
...u.map((w,T)=>l("td",w?"":"none",T===1?l("b","",w):w||"–"))),k]}),i=l("table","costs",l("caption","",l("b","",a),...t?[" · ",l("span","",t)]:[]),l("thead",
"",l("tr","",l("td",""),...["low","likely","high"].map(d=>s(d,"col")))),l("tbody","",...r.flat())),f=l("section","cost",...e.length?[i]:[l("h3","",a)],l("p","sm\
all",n));return f.tabIndex=0,f.setAttribute("aria-label",a),f}var Tt=52,Is=16,zs=14,Pt=46,Rs=63,Te=69,jt=14,Gn=20,js=56,Ds="11px system-ui, sans-serif",oe=t=>Math.round(t).toLocaleString("en");function ut(t,e,n){let a=document.
createElementNS("http://www.w3.org/2000/svg",t);return Object.entries(e).forEach(([o,s])=>a.setAttribute(o,String(s))),n!==void 0&&(a.textContent=n),a}var Hn=_t(
l("canvas"));function pe(t){return Hn.font=Ds,Hn.measureText(t).width}function ne(t,e){if(pe(t)<=e)return t;let n=[...t];for(;n.length&&pe(`${n.join("")}…`)>e;)
n.pop();return n.length>2?`${n.join("").trimEnd()}…`:""}function Wn(t){let e=10**Math.floor(Math.log10(t)),n=t/e;return e*(n>5?10:n>2?5:n>1?2:1)}function Yn(t,e,n){
let a=Math.max(n.width-Tt-Is,40),o=e.to-e.from,s=k=>Tt+(k-e.from)/o*a,r=k=>Math.min(Math.max(e.from+(k-Tt)/a*o,e.from),e.to),i=Fs(t),f=Te+jt*i.count+(i.count?7:
0),d=Math.max(n.height,f+js+Gn),u=d-Gn,p=ut("svg",{width:n.width,height:d,class:`diagram ${t.look}`.trim(),"aria-hidden":"true"}),h=`clip-${t.key}`,c=ut("clipPa\
th",{id:h});c.append(ut("rect",{x:Tt,y:0,width:a,height:d}));let y=ut("pattern",{id:`hatch-${t.key}`,width:6,height:6,patternUnits:"userSpaceOnUse",patternTransform:"\
rotate(45)"});y.append(ut("path",{d:"M0 0V6",class:"hatch"}));let E=ut("defs",{});E.append(c,y);let b=ut("g",{"clip-path":`url(#${h})`});p.append(E,b),Zs(t,{x:s,
top:f,foot:u,svg:p,inside:b,range:e,inner:a}),qs(t,s,b,[Tt,Tt+a]),Vs(i,s,b,e),Gs(t,s,{svg:p,range:e,width:n.width}),Hs(e,s,{svg:p,foot:u,inner:a});let $=ut("g",
{class:"cursor"});return $.append(ut("path",{d:`M0 ${Pt-12}V${u}`}),ut("circle",{cy:Pt,r:5}),ut("circle",{r:3.5,class:"at-depth"})),p.append($),{svg:p,x:s,kpAt:r,
cursor:$,yOf:Kn(t,f,u).y}}function Fs({spans:t}){let e=[],n=t.filter(([s,r,i])=>(s==="waters"||s==="country")&&i>r),a=n.sort((s,r)=>s[1]-r[1]).map(([,s,r])=>{let i=e.
findIndex(d=>d<=s+.1),f=i<0?e.length:i;return e[f]=r,f}),o=t.filter(([s])=>s==="risk"||s==="strait");return{named:n,at:a,risks:o,risk:e.length,count:e.length+(o.
length?1:0)}}function Kn({depths:t},e,n){let a=t.reduce((r,i)=>i.reduce((f,[,,d])=>Math.max(f,d),r),0),o=Wn(Math.max(a,20)/3),s=o*Math.ceil(Math.max(a,20)*1.02/
o);return{floor:s,step:o,y:r=>e+r/s*(n-e)}}function Zs(t,{x:e,top:n,foot:a,svg:o,inside:s,range:r,inner:i}){let{y:f,floor:d,step:u}=Kn(t,n,a),p=c=>Math.round(c*
10)/10;for(let c=0;t.depths.length&&c<=d;c+=u)s.append(ut("path",{d:`M${Tt} ${p(f(c))+.5}H${Tt+i}`,class:"grid"})),o.append(ut("text",{x:Tt-6,y:p(f(c))+4,class:"\
end"},oe(c)));t.depths.length&&o.append(ut("text",{transform:`translate(11 ${(n+a)/2}) rotate(-90)`,class:"middle"},"Depth, m")),t.depths.forEach(c=>{if(c[c.length-
1][0]<r.from||c[0][0]>r.to)return;let y=(w,T)=>T.map(D=>`${p(e(D[0]))} ${p(f(D[w]))}`).join("L"),E=[...c].reverse(),[b,$]=[c[0],c[c.length-1]].map(([w])=>p(e(w))),
k=c.some(([,w,T])=>T>w);s.append(ut("path",{d:`M${b} ${f(0)}L${y(1,c)}L${$} ${f(0)}Z`,class:"water"}),ut("path",{d:`M${b} ${a}L${y(2,c)}L${$} ${a}Z`,class:"rock"}),
ut("path",k?{d:`M${y(1,c)}L${y(2,E)}Z`,class:"steps"}:{d:`M${y(1,c)}`,class:"seabed"}))});let h=0;t.stretches.forEach(({to:c,medium:y})=>{if(y==="land"&&c>r.from&&
h<r.to){let E=e(Math.max(h,r.from)),b=e(Math.min(c,r.to))-E;s.append(ut("rect",{x:E,y:n,width:b,height:a-n,class:"land-part"}),ut("rect",{x:E,y:n,width:b,height:a-
n,fill:`url(#hatch-${t.key})`})),b>pe("on land")+8&&s.append(ut("text",{x:E+b/2,y:(n+a)/2+4,class:"middle haloed"},"on land"))}h=c})}function qs(t,e,n,a){let o=0;
t.crosses.forEach(([s])=>n.append(ut("path",{d:`M${e(s)} ${Pt-8}V${Pt+8}`,class:"crosses"}))),t.stretches.forEach(({to:s,medium:r,name:i,status:f,look:d})=>{let u=e(
o),p=e(s),h=` ${d}`;r==="land"?n.append(ut("rect",{x:u,y:Pt-5,width:p-u,height:10,class:`on-land${h}`})):n.append(ut("path",{d:`M${u} ${Pt}H${p}`,class:`at-sea${h}`}));
let c=[Math.max(u,a[0]),Math.min(p,a[1])],y=ne([i,f&&`(${f})`].filter(Boolean).join(" "),c[1]-c[0]-8);y&&n.append(ut("text",{x:(c[0]+c[1])/2,y:Rs,class:"middle \
system-name"},y)),o=s}),t.stretches.forEach(({stops:s})=>s.forEach(([r])=>n.append(ut("path",{d:`M${e(r)} ${Pt-4}l4 4l-4 4l-4 -4Z`,class:"stop"}))))}function Vs({
named:t,at:e,risks:n,risk:a},o,s,r){t.forEach(([u,p,h,c],y)=>{if(h<r.from||p>r.to)return;let E=o(Math.max(p,r.from)),b=o(Math.min(h,r.to))-E,$=Te+jt*e[y];s.append(
ut("rect",{x:E,y:$,width:Math.max(b-1,1),height:jt-2,rx:2,class:u}));let k=ne(c,b-8);k&&s.append(ut("text",{x:E+b/2,y:$+jt-5,class:"middle"},k))});let i=Te+jt*a;
n.filter(([,u,p])=>p>u).forEach(([,u,p,h])=>{if(p<r.from||u>r.to)return;let c=o(Math.max(u,r.from)),y=o(Math.min(p,r.to))-c;s.append(ut("rect",{x:c,y:i+2,width:Math.
max(y-1,2),height:jt-4,rx:2,class:"risk"}));let b=n.every($=>$[3]===h||$[2]<=u||$[1]>=p)&&ne(h,y-8);b&&s.append(ut("text",{x:c+y/2,y:i+jt-5,class:"middle"},b))});
let f=n.filter(([,u,p])=>p===u&&u>=r.from&&u<=r.to).sort((u,p)=>u[1]-p[1]),d=n.filter(([,u,p])=>p>u).map(([,u])=>u);f.forEach(([u,p,,h],c)=>{s.append(ut("path",
{d:`M${o(p)-4} ${i+3}h8l-4 8Z`,class:u==="strait"?"narrow":"risk-at"}));let y=[f[c+1]?.[1]??r.to,...d.filter(b=>b>p)],E=ne(h,o(Math.min(...y))-o(p)-16);E&&s.append(
ut("text",{x:o(p)+7,y:i+jt-4,class:"haloed"},E))})}function Us(t,e,n){let a=[[],[]];n.forEach(({at:o,name:s,isEnd:r})=>{let i=ne(s,r?170:120),f=pe(i)*(r?1.1:1)+
8;if(!i)return;let d=Math.min(Math.max(o-f/2,2),e-f-2),u=a.findIndex(h=>h.every(([c,y])=>d+f<=c||d>=y));if(u<0)return;a[u].push([d,d+f]);let p=Pt-18-zs*u;t.append(
ut("path",{d:`M${o} ${Pt-5}V${p+3}`,class:"leader"}),ut("text",{x:d+f/2,y:p,class:`middle${r?" end-name":""} haloed`},i))})}function Gs({stretches:t},e,{svg:n,range:a,
width:o}){let s=t[t.length-1],r=(u,p,h=!1)=>({km:u,name:p,isEnd:h}),i=[r(0,t[0].ends[0],!0),r(s.to,s.ends[1],!0),...t.slice(0,-1).map(({to:u,ends:[,p]})=>r(u,p))],
f=t.flatMap(u=>u.stops.map(([p,h])=>r(p,h))),d=({km:u})=>u>=a.from-.05&&u<=a.to+.05;Us(n,o,[...i,...f].filter(d).map(({km:u,...p})=>({at:e(u),...p}))),i.filter(
d).forEach(({km:u})=>n.append(ut("circle",{cx:e(u),cy:Pt,r:4,class:"place"})))}function Hs(t,e,{svg:n,foot:a,inner:o}){let s=Wn((t.to-t.from)/Math.max(2,Math.floor(
o/110)));n.append(ut("path",{d:`M${Tt} ${a+.5}H${Tt+o}`,class:"axis"}));for(let r=Math.max(0,Math.ceil(t.from/s-1e-9)),i=r*s;i<=t.to+1e-9;i=++r*s)n.append(ut("p\
ath",{d:`M${e(i)} ${a}v4`,class:"axis"}),ut("text",{x:e(i),y:a+15,class:"middle"},i.toLocaleString("en",{maximumFractionDigits:2})));n.append(ut("text",{x:Tt-14,
y:a+15,class:"end"},"KP, km"))}var Ws=5,Ys=30,Ks=620,Js=840;function _e(t,e,n){let a=l("button","",t);return a.type="button",a.title=e,a.setAttribute("aria-label",e),a.addEventListener("click",
n),a}var Jn=t=>l("bdi","",t);function Xs(t,{widen:e,close:n}){let a=l("h2",""),o=l("select",""),s=l("p","profile-at"),r=l("div","profile-chart"),i=l("p","profil\
e-notes");o.setAttribute("aria-label","Along"),r.tabIndex=0,Object.entries({role:"slider","aria-label":"KP along the route","aria-valuemin":"0","aria-valuenow":"\
0"}).forEach(([u,p])=>r.setAttribute(u,p));let f=l("div","profile-buttons",_e("−","Show more of the route",()=>e(2)),_e("+","Show less of the route, round the\
 mark",()=>e(.5)),_e("×","Close the profile",n)),d=l("div","profile-body",r,...t?[Un(t)]:[]);return{title:a,list:o,at:s,chart:r,notes:i,body:d,head:l("header",
"",a,o,f)}}function Qs(t,e,n,a){let{leg:o,system:s}=Ne(t,e),r=Oe(t,e),{spans:i,crosses:f}=Vn(t,e,n),d=c=>oe(c<100?c:Math.round(c/10)*10),u=o.medium==="land"?"on\
 land":r?r[0]===r[1]?`depth about ${d(r[0])} m`:`depth ${d(r[0])} to ${d(r[1])} m`:"depth not known",p=[...new Set([s,...i.map(([,,,c])=>c)].filter(Boolean))],h=[
...new Set(f.map(([,c])=>c))];return[l("b","",`KP ${Ae(e,o.accuracy_m)} km`),l("span","",a),l("span","",u),...p.map(Jn),...h.length?[l("span","",l("span","","cr\
osses")," ",...h.flatMap((c,y)=>[y?", ":"",Jn(c)]))]:[]]}function Xn(t,e){let{map:n,data:a,features:o}=t,s=a.along?.routes.length??0,r=!a.routes.length;if(!s&&!(r&&
o.segments.length))return;let i=l("section","profile");Object.assign(i,{id:"profile",hidden:!0}),i.setAttribute("aria-label","Line diagram and depth profile"),pt(
"panel").parentElement?.after(i);let f=new Map,d=null,u=null,p=null,h=r?"":"route-0",c=!1,y=!1,E=0,b=0,$=0,k={from:0,to:1},w=N,T=null,D=L.circleMarker([0,0],{pane:"\
measure",className:"at-kp",radius:7,interactive:!1});function R(j){let[X,U]=j.split("-"),K=f.get(j)||(X==="route"?Dn(Number(U),t,e):Fn(Number(U),t,e));return f.
set(j,K),K}function Y(j){if(!r)return a.routes.slice(0,s).map((U,K)=>[`route-${K}`,`${K+1} · ${e.layers.find(it=>it.key===`route-${K}`)?.title}`]);let X=o.segments[Number(
j.split("-")[1])]?.system;return o.segments.flatMap(({system:U,name:K},it)=>U===X?[[`segment-${it}`,K]]:[])}function J(){if(d)return d;let j=d=Xs(a.cost,{widen:I,
close:P});return i.append(j.head,j.at,j.body,j.notes),j.list.addEventListener("change",()=>z(j.list.value)),H(j.chart),new ResizeObserver(()=>{Z(A)}).observe(j.
chart),j}function Z(j){let X=[N,A,M];X.indexOf(j)>X.indexOf(w)&&(w=j),b||=requestAnimationFrame(()=>{let U=w;[b,w]=[0,N],i.hidden||U()})}function S(){n.fire("vi\
sit"),n.invalidateSize({pan:!1,animate:!1})}function B(){clearTimeout($),i.hidden&&(St()&&(e.closeCard(),e.expand(!1)),i.hidden=!1,document.body.classList.add("\
profiled"),S(),e.profile.changed(!0),C())}function x(){if(i.hidden)return;let j=i.contains(document.activeElement);i.hidden=!0,y=!1,document.body.classList.remove(
"profiled"),D.remove(),S(),e.profile.changed(!1),j&&T?.isConnected&&T.focus({preventScroll:!0})}function P(){c=!0,x()}function C(){let{title:j,list:X,at:U}=J();
if(p?.key!==h&&([E,u]=[0,null]),X.hidden=j.hidden=!1,!h){j.textContent="Pick a cable system, on the map or in the list",X.hidden=!0,U.replaceChildren();return}j.
textContent="Along";let K=Y(h);X.replaceChildren(...K.map(([it,ht])=>{let xt=l("option","",ht);return xt.value=it,xt.dir="auto",xt})),X.value=h,setTimeout(()=>Z(
M),30)}function M(){p=R(h),k={from:0,to:p.km},J().notes.replaceChildren(...O(p)),A()}function z(j){j===h&&p?.key===j&&u||(h=j,i.hidden||C())}function O(j){let{source:X,
crosses:U,spans:K,stretches:it}=j,ht=Zn(j),xt=(Lt,Nt)=>l("span","key-of",l("i",Lt)," ",l("span","",Nt)),Ct=Lt=>K.some(([Nt])=>Nt===Lt);return[...U.length?[xt("k\
-crosses","the drawn line of another cable crosses")]:[],...it.some(({stops:Lt})=>Lt.length)?[xt("k-stop","landing or branching unit")]:[],...Ct("strait")?[xt("\
k-narrow","strait, where it is narrowest")]:[],...Ct("risk")?[xt("k-risk","shared-risk zone: the whole leg, or one place")]:[],...qn(j)?[l("span","","left open:\
 the grid has no sea there")]:[],...ht?[l("span","",`deepest ${oe(ht[1])} m, at KP ${oe(ht[0])} km`)]:[],...X.map(Lt=>l("span","",Lt)),l("span","","modelled, no\
t surveyed; heights on land are not in the tables")].flatMap((Lt,Nt)=>Nt?[" · ",Lt]:[Lt])}function A(){let{chart:j}=J();!p||i.hidden||!j.clientWidth||(u=Yn(p,k,
{width:j.clientWidth,height:j.clientHeight}),j.replaceChildren(u.svg),j.setAttribute("aria-valuemax",String(Math.round(p.km))),N())}function N(){let{at:j,chart:X}=J();
if(!p||!u)return;let U=u.x(E),K=Oe(p,E),it=de(p,E);u.cursor.setAttribute("transform",`translate(${U} 0)`),u.cursor.toggleAttribute("hidden",E<k.from||E>k.to),u.
cursor.querySelector(".at-depth")?.setAttribute("cy",String(K?u.yOf((K[0]+K[1])/2):-99));let ht=Math.max(1,(k.to-k.from)/X.clientWidth*4),xt=Qs(p,E,ht,e.hereLines(
it)[0]);j.replaceChildren(...xt.flatMap((Ct,Lt)=>Lt?[" · ",Ct]:[Ct])),X.setAttribute("aria-valuenow",String(Math.round(E))),queueMicrotask(()=>X.setAttribute("\
aria-valuetext",j.textContent||"")),D.setLatLng(m(it)).addTo(n).getElement()?.setAttribute("class",`at-kp ${p.look}`)}function m(j){let X=n.getZoom(),U=n.project(
j,X),[K,it]=(p?.key||"").split("-"),ht=U,xt=Ys;return K==="route"&&e.routes[Number(it)].parts.forEach(({points:Ct})=>Ct.forEach((Lt,Nt)=>{let Dt=Nt+1<Ct.length?
L.LineUtil.closestPointOnSegment(U,Lt,Ct[Nt+1]):Lt,Ft=Dt.distanceTo(U);Ft<xt&&([ht,xt]=[Dt,Ft])})),n.unproject(ht,X)}function v(j){if(!p)return;E=Math.min(Math.
max(j,0),p.km);let X=k.to-k.from;if(E<k.from||E>k.to){let U=Math.min(Math.max(E-X/2,0),p.km-X);k={from:U,to:U+X},Z(A)}else Z(N)}function I(j){if(!p)return;let X=Math.
min(p.km,Math.max(j*(k.to-k.from),Math.min(Ws,p.km))),U=Math.min(Math.max(E-X/2,0),p.km-X);k={from:U,to:U+X},Z(A)}function H(j){let X=U=>{u&&v(u.kpAt(U.clientX-
j.getBoundingClientRect().left))};j.addEventListener("pointermove",X),j.addEventListener("pointerdown",X),j.addEventListener("dblclick",et),j.addEventListener("\
keydown",U=>{if(U.altKey||U.ctrlKey||U.metaKey)return;let K=(k.to-k.from)/(U.shiftKey?20:200),it={ArrowRight:()=>v(E+K),ArrowLeft:()=>v(E-K),ArrowUp:()=>v(E+K),
ArrowDown:()=>v(E-K),PageUp:()=>v(E+20*K),PageDown:()=>v(E-20*K),Home:()=>v(0),End:()=>v(p?.km??0),"+":()=>I(.5),"=":()=>I(.5),"-":()=>I(2),Enter:et};it[U.key]&&
(it[U.key](),U.preventDefault(),U.stopPropagation())})}function et(){let j=p&&de(p,E);j&&e.visit(()=>n.panTo(j,{animate:!1}))}["pointerdown","focusin"].forEach(
j=>i.addEventListener(j,()=>{y=!0})),i.addEventListener("keydown",j=>{j.key==="Escape"&&(j.preventDefault(),P())});function W(j,X,U){if(i.hidden||!p||!u)return;
let K=p.parts.find(({number:it,from_km:ht})=>it===X.number&&(p?.key!==j||!("from_km"in X)||X.from_km===ht));K&&j.startsWith("route")===p.key.startsWith("route")&&
v(e.kpAt({part:K},U))}e.pointed=({r:j,part:X},U)=>W(`route-${j}`,X,U),e.pointedSegment=(j,X)=>{p?.key===`segment-${j}`&&W(p.key,p.parts[0],X)},e.profile={toggle(){
if(!i.hidden){P();return}T=document.activeElement,B(),y=!0,T?.matches(":focus-visible")&&J().chart.focus({preventScroll:!0});let[j,X]=h.split("-");St()&&j==="ro\
ute"&&e.visit(()=>e.frame(e.routes[Number(X)].bounds))},pick:j=>{j<s&&z(`route-${j}`)},changed:()=>{},there:!0};let F=()=>!St()&&window.innerHeight>=(a.comparison?
Js:Ks);function Q(j){z(j),!c&&F()&&B()}let{open:ot,openRoute:ct,closeCard:nt}=e;e.closeCard=()=>{let j=nt();return j&&!y&&($=setTimeout(x)),j},e.open=(j,X,U,K=null)=>{
let it=ot(j,X,U,K);if(j==="route"&&X<s&&Q(`route-${X}`),r&&j==="segment"&&Q(`segment-${X}`),r&&j==="system"){let ht=K??st(X);ht>=0&&Q(`segment-${ht}`)}return it},
e.openRoute=(j,X)=>{let K=St()&&!i.hidden?i:ct(j,X);return j.r<s&&z(`route-${j.r}`),requestAnimationFrame(()=>requestAnimationFrame(()=>e.pointed(j,X))),K};function st(j){
let X=-1,U=0;return o.segments.forEach((K,it)=>{if(K.system!==j)return;let ht=L.latLngBounds(K.line),xt=ht.getSouthWest().distanceTo(ht.getNorthEast());xt>U&&([
X,U]=[it,xt])}),X}e.onLines(()=>Z(N)),n.on("zoomend",()=>Z(N)),a.cost&&requestAnimationFrame(()=>{F()&&(B(),location.hash||e.frame(a.bounds))})}function Qn(t,e,n,a){let o=t.getContainer(),s=pt("panel-toggle"),r=pt("card"),i=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),f=L.control.zoom().addTo(t),
d=()=>document.body.classList.contains("comparing"),u=!0,p=0;function h(){let Z=!r.hidden,S=u&&!Z;s.setAttribute("aria-expanded",String(S)),pt("panel-body").hidden=
!S,e.classList.toggle("closed",!S&&!Z),e.classList.toggle("carded",Z),o.parentElement?.parentElement?.classList.toggle("covered",S||Z),cancelAnimationFrame(p),p=
requestAnimationFrame(a)}function c(Z){u=Z,Z&&R.close(),h()}s.addEventListener("click",()=>c(s.getAttribute("aria-expanded")!=="true"));function y(){let{width:Z,
height:S}=e.getBoundingClientRect(),B=e.classList.contains("closed"),x=t.attributionControl.getContainer()?.offsetHeight??0;if(!St())return e.getBoundingClientRect().
left>=o.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,x+24]}:B?{paddingTopLeft:[76,S+34],paddingBottomRight:[60,x+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[Z+60,50]};let P=o.getBoundingClientRect(),C=B?null:e.getBoundingClientRect(),M=C&&C.top<P.top+40,z=C&&!M?Math.max(P.bottom-C.top,0)+14:
x+62,O=M?Math.max(P.right-C.left,0)+20:30,A=o.clientHeight<330;return{paddingTopLeft:[30,A||!B?20:S+26],paddingBottomRight:[Math.min(O,P.width/2),Math.min(A?56:
z,P.height*.6)]}}function E(Z){t.fitBounds(Z,{...y(),animate:!1})}let b=null,$=()=>({at:t.getCenter(),size:t.getSize(),corner:t.containerPointToLatLng([0,0]),zoom:t.
getZoom()}),k=()=>{let Z=$();return b!==null&&Z.zoom===b.to.zoom&&t.project(Z.corner).distanceTo(t.project(b.to.corner))<2};function w(Z){cancelAnimationFrame(p),
requestAnimationFrame(()=>setTimeout(()=>{let S=k()&&b?b.from:$();t.fire("visit"),Z(),b={from:S,to:$()}}))}function T(){if(!b||!k())return!1;let{from:Z}=b;b=null,
t.fire("visit");let S=t.getSize(),B=S.equals(Z.size)?Z.at:t.unproject(t.project(Z.corner,Z.zoom).add(S.divideBy(2)),Z.zoom);return t.setView(B,Z.zoom,{animate:!1}),
!0}function D(){let{paddingTopLeft:Z,paddingBottomRight:S}=y();t.options.minZoom=0;let B=t.getBoundsZoom(n.bounds,!1,L.point(Z[0]+S[0],Z[1]+S[1])),x=Math.floor(
4*Math.min(t.getBoundsZoom(n.window,!0),B))/4;t.getZoom()<x&&t.setZoom(x,{animate:!1}),t.setMinZoom(x)}let R=ta(t,r,h);function Y(){i.setPosition("bottomleft"),
f.setPosition(St()?"bottomright":"bottomleft"),c(!St()&&!d())}let J=t.attributionControl.getContainer();return J?.addEventListener("click",Z=>{Z.target instanceof
Element&&Z.target.closest("a")||J.classList.toggle("open")}),Y(),De(Y),E(n.bounds),{expand:c,frame:E,visit:w,back:T,limit:D,card:R.open,closeCard:R.close}}function ta(t,e,n){
let a=$t(e,".card-body"),o=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),s=null;function r(){if(!s)return!1;let{gone:f,from:d}=s,
u=e.contains(document.activeElement);return s=null,o.remove(),e.hidden=!0,a.replaceChildren(),f(),n(),d&&d.isConnected&&u&&d.focus({preventScroll:!0}),!0}function i(f,d,u=()=>{}){
let p=document.activeElement,h=e.contains(p),c=p===document.body?null:p,y=h&&s?s.from:c,E=h||!!(y&&y.matches(":focus-visible")),b=s;return s=null,b?.gone(),s={gone:u,
from:y},a.replaceChildren(f),a.scrollTop=0,d?o.setLatLng(d).addTo(t):o.remove(),e.hidden=!1,n(),E&&e.focus({preventScroll:!0}),f}return{open:i,close:r}}var Pe=[Mn,jn,an,cn,Xn,fn],ea=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["line\
s",420],["hits",430],["along",440],["measure",605],["numbers",610]],Be=null,Ie=null,ze=null;wt(window).$||=t=>{let e=document.createElement("template");return e.
innerHTML=String(t).trim(),[e.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),wt(L.PosAnimation).include({run(t,e){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,e),this.fire("step").fire("end")}}));
function na(t){let{crs:e=L.CRS.EPSG3857}=t.options;e===L.CRS.EPSG3857&&(t.project=(n,a=t.getZoom())=>{let o=L.latLng(n),s=2**a;if(o.ofLat!==o.lat||o.ofLng!==o.lng){
let{x:r,y:i}=e.latLngToPoint(o,0);Object.assign(o,{ofLat:o.lat,ofLng:o.lng,u:r,v:i})}return new L.Point((o.u||0)*s,(o.v||0)*s)})}async function to(t){En(document.
body);let e=JSON.parse(pt("data").dataset.view||""),n=t.getContainer(),a=pt("panel");ea.forEach(([p,h])=>{t.createPane(p).style.zIndex=String(h)}),n.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),na(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(pt("credits").innerHTML),n.setAttribute("role","application"),n.setAttribute("aria-roledescri\
ption","map");let o=!1,{layout:s,...r}=An(t,a),{limit:i,...f}=Qn(t,a,e,()=>{o&&s()});e.icon&&(delete wt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
e.icon));let d=aa(t,{...r,...f,layout:s},()=>o);t.setMaxBounds(e.window),i(),t.on("resize",i),n.setAttribute("aria-busy","true");let u={map:t,box:n,panel:a,...await sa(
e,n)};for(let p of Pe)await p(u,d),await Et();o=!0;for(let p of d.drawing())p(),await Et();n.removeAttribute("aria-busy"),oa(t,d),[Be,Ie,ze]=[t,u,d]}function oa(t,{
redraw:e,layout:n,placing:a,drawing:o}){let s=t.getContainer(),r=!1,i=0;function f([d,...u]){cancelAnimationFrame(i),i=requestAnimationFrame(()=>{i=0,d(),u.length?
f(u):s.classList.remove("unplaced")})}t.on("zoomanim dragstart visit",()=>{r=!0}),t.on("zoomend",()=>{r?s.classList.add("unplaced"):e()}),t.on("moveend",()=>{r?
f(s.classList.contains("unplaced")?o():a()):n(),r=!1}),t.on("viewreset",()=>{i||n()})}async function sa(t,e){try{let n=[];for(let i of["ground","data"])n.push(await yn(
pt(i).textContent||"",(f,d)=>new L.LatLng(f,d))),await Et();let[a,o]=n,{features:s,...r}=o;return await Et(),{data:{...r,...t},ground:a,features:bn(s)}}catch(n){
let a=l("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. The text beside the map i\
s valid.");throw a.setAttribute("role","alert"),e.append(a),n}}function aa(t,e,n){let a=[],o=[],s=!1,r=()=>[...a.map(u=>()=>u(t.getZoom())),...e.placing()],i=()=>r().
forEach(u=>u());function f(){!n()||s||(i(),o.forEach(u=>u()),d.state.changed())}let d={...e,redraw:i,drawing:r,year:null,only:null,affected:null,failed:new Set,
layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(u,p,h)=>{d.state.entries.set(u,{get:p,set:h})}},
depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(u,p)=>d.open("route",u.r,p),pointed:()=>{},pointedSegment:()=>{},profile:{there:!1,toggle:()=>{},
pick:()=>{},changed:()=>{}},highlight:()=>{},choose:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],systemLines:()=>[],setYear:()=>{},open:(u,p,h)=>d.
card(l("div"),h),show:()=>{},find:()=>[],onDraw:u=>{a.push(u)},onLayers:u=>{o.push(u)},addSearch:u=>{d.entries.push(u)},onYear:(u,p=[])=>{d.years.push(u),p.forEach(
h=>d.dates.add(h))},together(u){let p=s;s=!0,u(),s=p,f()},addLayer({key:u,title:p,group:h,shown:c=!0,parent:y="",count:E=null,show:b=null,mark:$=null}){let k={key:u,
title:p,parent:y,count:E,mark:$,first:c,shown:!1,set(w){k.shown!==w&&(k.shown=w,h&&(w?h.addTo(t):h.remove()),b&&b(w),f())}};return d.layers.push(k),k.set(c),k}};
return d}Pe.splice(-1,0,He);return ro(ra);})();
