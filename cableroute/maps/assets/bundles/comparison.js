var cableroute=(()=>{var ge=Object.defineProperty;var oo=Object.getOwnPropertyDescriptor;var so=Object.getOwnPropertyNames;var ao=Object.prototype.hasOwnProperty;var ro=(t,e)=>{for(var n in e)ge(t,n,{get:e[n],enumerable:!0})},io=(t,e,n,a)=>{if(e&&typeof e=="object"||typeof e=="function")for(let o of so(e))!ao.call(t,o)&&
o!==n&&ge(t,o,{get:()=>e[o],enumerable:!(a=oo(e,o))||a.enumerable});return t};var co=t=>io(ge({},"__esModule",{value:!0}),t);var ia={};ro(ia,{given:()=>Re,map:()=>ze,shared:()=>je,start:()=>no});var Fe=window.matchMedia("(max-width: 760px), (max-height: 480px)"),St=()=>Fe.matches,Ze=t=>Fe.addEventListener("change",t);function dt(t){let e=document.getElementById(
t);if(!e)throw new Error(`the page has no ${t}`);return e}function $t(t,e){let n=t.querySelector(e);if(!n)throw new Error(`the page has no ${e}`);return n}function f(t,e,...n){
let a=document.createElement(t);return e&&(a.className=e),a.append(...n),a}var Et=()=>new Promise(t=>{setTimeout(t)});function _t(t){let e=t.getContext("2d");if(!e)
throw new Error("this browser paints on no canvas");return e}var wt=t=>t,Vt=(t,e)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**e);function te(t){let e=L.SVG.
create("svg"),n=L.SVG.create("path");return e.setAttribute("viewBox","0 0 24 24"),e.setAttribute("aria-hidden","true"),n.setAttribute("d",t),e.append(n),e}function qe({things:t,order:e},n,a){if(!t.length)return;let o=dt("cross-out"),s=dt("crossed-out"),r=dt("failing-said"),i=f("style"),d=t.map(({name:b},S)=>{let k=f(
"option","",b);return k.dir="auto",k.value=String(S),k});new Set(t.map(({kind:b})=>b)).forEach(b=>{let S=f("optgroup","",...d.filter((k,w)=>t[w].kind===b));S.label=
b,o.append(S)}),document.head.append(i);let h=[],l=b=>h.filter(S=>t[S].routes.includes(b)),p=b=>b.flatMap((S,k)=>[...k?[", "]:[],f("bdi","",S)]);function m(){n.
forEach((b,S)=>{let k=l(S).map(O=>t[O].name),w=$t(b,".words");b.classList.toggle("failed",k.length>0),w.querySelector(".fails")?.remove(),k.length&&w.append(f("\
small","fails",f("span","","fails:")," ",...p(k)))})}function u(){s.replaceChildren(...h.map(b=>{let S=f("button","crossed",f("bdi","",t[b].name));return S.type=
"button",S.setAttribute("aria-label",`Put back ${t[b].name}`),S.addEventListener("click",()=>{E(h.filter(k=>k!==b)),o.focus()}),S}))}function y(){let b=e.filter(
k=>!l(k).length),[S]=b;r.textContent=h.length?b.length?`${b.length} of ${n.length} routes are left, route ${S+1} the shortest; a new search may find others.`:"N\
o route of the table is left; a new search may find others.":""}function E(b){h=b,o.value="",d.forEach((w,O)=>{w.disabled=h.includes(O)});let S=n.map((w,O)=>O).
filter(w=>l(w).length),k=w=>S.map(O=>`main ${w}.route-${O}`).join(",");i.textContent=S.length?`${k("path.line")},${k("path.over")},${k("path.casing")}{stroke-op\
acity:.14}${k("text.along")},${k(".number.on-map")}{opacity:.35}`:"",a.failed=new Set(S),m(),u(),y(),a.redraw(),a.state.changed()}dt("to-failing").addEventListener(
"click",()=>{dt("failing").scrollIntoView(),o.focus({preventScroll:!0})}),o.addEventListener("change",()=>{o.value&&E([...h,Number(o.value)])}),a.state.add("wit\
hout",()=>h.map(b=>encodeURIComponent(t[b].id)).join(","),b=>{let S=b.split(",").map(k=>{try{return decodeURIComponent(k)}catch{return""}});E(t.map((k,w)=>w).filter(
k=>S.includes(t[k].id)))})}var Rt=.0033528106647474805,Kt=6378137*(1-Rt),lo=63710088e-1,Bt=t=>t*Math.PI/180,ie=t=>t*180/Math.PI;function Ue(t){let e=t*(40680631590769-Kt*Kt)/(Kt*Kt);return[
1+e/16384*(4096+e*(-768+e*(320-175*e))),e/1024*(256+e*(-128+e*(74-47*e)))]}var Ve=(t,e,n,a)=>t*e*(a+t/4*(n*(2*a**2-1)-t/6*a*(4*e**2-3)*(4*a**2-3)));function Ge(t,e,n,a,o,s,r){
let i=Rt/16*e*(4+Rt*(4-3*e));return t+(1-i)*Rt*n*(a+i*o*(r+i*s*(2*r**2-1)))}function ee(t,e){let n=Math.round((e.lng-t.lng)/360)*360,a=Bt(e.lng-t.lng-n),o=Math.
atan((1-Rt)*Math.tan(Bt(t.lat))),s=Math.atan((1-Rt)*Math.tan(Bt(e.lat))),[r,i,d,h]=[Math.sin(o),Math.cos(o),Math.sin(s),Math.cos(s)],l=a;for(let m=0;m<100;m++){
let u=Math.sin(l),y=Math.cos(l),E=h*u,b=i*d-r*h*y,S=Math.hypot(E,b),k=r*d+i*h*y;if(S<1e-15&&k>0)return{m:0,bearing:0,exact:!0};let w=Math.atan2(S,k),O=S?i*h*u/S:
0,j=1-O**2,z=j>1e-12?k-2*r*d/j:0,K=Ge(a,j,O,w,S,k,z);if(Math.abs(K)>Math.PI+1e-9)break;if(Math.abs(K-l)<1e-12){let[J,F]=Ue(j);return{m:Kt*J*(w-Ve(F,S,k,z)),bearing:(ie(
Math.atan2(E,b))+360)%360,exact:!0}}l=K}let p=Math.sin(Bt(e.lat-t.lat)/2)**2+Math.cos(Bt(t.lat))*Math.cos(Bt(e.lat))*Math.sin(a/2)**2;return{m:2*lo*Math.asin(Math.
sqrt(Math.min(p,1))),exact:!1,bearing:(ie(Math.atan2(h*Math.sin(a),i*d-r*h*Math.cos(a)))+360)%360}}function uo(t,e,n){let a=(1-Rt)*Math.tan(Bt(t.lat)),o=1/Math.
hypot(1,a),s=a*o,r=Math.sin(Bt(e)),i=Math.cos(Bt(e)),d=Math.atan2(a,i),h=o*r,l=1-h**2,[p,m]=Ue(l),u=n/(Kt*p),y=u;for(let z=0,K=!1;z<100&&!K;z++){let J=u+Ve(m,Math.
sin(y),Math.cos(y),Math.cos(2*d+y));K=Math.abs(J-y)<1e-13,y=J}let E=Math.sin(y),b=Math.cos(y),S=Math.cos(2*d+y),k=s*E-o*b*i,w=Math.atan2(s*b+o*E*i,(1-Rt)*Math.hypot(
h,k)),O=Math.atan2(E*r,o*b-s*E*i),j=Ge(0,l,h,y,E,b,S);return{lat:ie(w),lng:t.lng+ie(O-j)}}function ce(t,e){let{m:n,bearing:a}=ee(t,e),o=Math.max(1,Math.min(200,
Math.ceil(n/5e4))),s=t.lng;return[t,...Array.from({length:o},(r,i)=>{let d=i+1<o?uo(t,a,n*(i+1)/o):e;return s=d.lng+360*Math.round((s-d.lng)/360),{lat:d.lat,lng:s}})]}var fo=t=>{let e=[...t];return e.length>90?`${e.slice(0,89).join("")}…`:t},ne=t=>t.replace(/^[+−]/,e=>e==="+"?"−":"+"),po=t=>f("span",`number route-${t}`,
String(t+1));function He(t){let e=po(t);return e.setAttribute("role","img"),e.setAttribute("aria-label",`Route ${t+1}`),e}var We=(t,e)=>{let n=f("button","",t);
return n.type="button",n.addEventListener("click",e),n};function ho([t,e,n]){return t===null?f("td","",f("span","none",n?"not sure":"not known"),f("small","",n?
`${e}; likely ${n}`:String(e))):f("td","",f("span","figure",t),...e===void 0?[]:[f("small","",`${e} to ${n}`)])}function Ye({map:t,data:e},n){if(!e.comparison)return;
let a=yo(n);qe(e.comparison.failures,a,n),e.comparison.paired>1&&mo(bo(t,e.comparison,a,n),n)}function mo(t,e){document.querySelectorAll("button.tile").forEach(
n=>{if(!(n instanceof HTMLElement))return;let[a,o]=(n.dataset.routes||"").split(",").map(Number);n.addEventListener("click",()=>{o===void 0?e.visit(()=>e.frame(
e.routes[a].bounds)):t([a,o])}),o===void 0&&(["pointerenter","focus"].forEach(s=>n.addEventListener(s,()=>e.highlight(a))),["pointerleave","blur"].forEach(s=>n.
addEventListener(s,()=>e.highlight(-1))))})}function go(t){let e=t.filter(({dataset:o})=>o.low!==void 0),n=Math.min(...e.map(({dataset:o})=>Number(o.low))),a=Math.
max(...e.map(({dataset:o})=>Number(o.high)))-n;a>0&&Number.isFinite(a)&&e.forEach(o=>{let s=f("i","bar");["low","value","high"].forEach(r=>s.style.setProperty(`\
--${r}`,`${100*(Number(o.dataset[r])-n)/a}%`)),o.append(s)})}function yo(t){let e=dt("compared"),[n]=e.tBodies,a=$t(e,"thead"),o=dt("compared-box"),s=[...n.rows],
r=[...a.querySelectorAll("th")],i=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted"),r.forEach((m,u)=>go(s.
map(y=>y.cells[u])));let d=[0,1],h=document.getElementById("sort-by");function l(m,u){d=[m,u];let y=S=>{if(m===0)return Number(S.dataset.route);let{value:k,low:w,
high:O}=S.cells[m].dataset,j=h?.value==="low"?w??k:h?.value==="high"?O??k:k;return j===void 0?NaN:Number(j)},E=s.map(S=>({row:S,value:y(S)})).sort((S,k)=>Number.
isNaN(S.value)||Number.isNaN(k.value)?Number(Number.isNaN(S.value))-Number(Number.isNaN(k.value)):u*(S.value-k.value)),b=document.activeElement;n.append(...E.map(
({row:S})=>S)),b&&n.contains(b)&&b.focus({preventScroll:!0}),r.forEach((S,k)=>{S.hasAttribute("aria-sort")&&S.setAttribute("aria-sort",k!==m?"none":u>0?"ascendi\
ng":"descending")})}r.forEach((m,u)=>{m.querySelector("button")?.addEventListener("click",()=>{l(u,d[0]===u?-d[1]:1),t.state.changed()})}),h?.addEventListener("\
change",()=>{l(d[0],d[1]),t.state.changed()}),t.state.add("by",()=>!h||h.value==="likely"?"":h.value,m=>{h&&(h.value=["low","high"].includes(m)?m:"likely")}),t.
state.add("sort",()=>d[0]===0&&d[1]>0?"":`${d[1]<0?"-":""}${d[0]}`,m=>{let u=/^(-?)(\d{1,3})$/.exec(m),y=u?Number(u[2]):0;r[y]&&r[y].hasAttribute("aria-sort")&&
l(y,u&&u[1]?-1:1)}),s.forEach(m=>m.addEventListener("click",u=>{u.target instanceof Element&&u.target.closest("button, a")||String(window.getSelection())||(t.profile.
pick(Number(m.dataset.route)),t.visit(()=>t.frame(t.routes[Number(m.dataset.route)].bounds)))}));let p=t.highlight;return t.highlight=m=>{p(m);let u=m>=0&&i.matches&&
s[m];if(!u||u.matches(":hover")||u.contains(document.activeElement))return;let y=u.getBoundingClientRect(),E=o.getBoundingClientRect(),b=E.top+a.getBoundingClientRect().
height;y.top<b?o.scrollTop-=b-y.top:y.bottom>E.bottom&&(o.scrollTop+=Math.min(y.bottom-E.bottom,y.top-b))},s}function bo(t,e,n,a){let o=document.documentElement,
s=e.paired,r=n.map(M=>M.querySelector("button.pick")),i=["pick-0","pick-1"].map(M=>dt(M)),d=dt("pick-clear"),h=dt("pair-said"),l=dt("pair-body"),p=h.textContent||
"",m=M=>$t(n[M],".go").textContent||"";i.forEach(M=>M.append(...n.slice(0,s).map((P,N)=>{let x=f("option","",`${N+1} · ${fo(m(N))}`);return x.dir="auto",x.value=
String(N),x})));let u=f("style");document.head.append(u);let y=[null,null];function E(M,P){let[N,x]=M<P?[M,P]:[P,M],I=e.pairs[N*s-N*(N+1)/2+x-N-1];if(M<P)return I;
let{apart:T}=I;return{...I,spans:[I.spans[1],I.spans[0]],apart:T&&{...T,kp:[T.kp[1],T.kp[0]],at:[T.at[1],T.at[0]]},more:I.more.map(([C,c,v])=>C===null?[null,c,v&&
ne(v)]:c===void 0?[ne(C)]:[ne(C),ne(v||""),ne(c)])}}t.createPane("shared").style.zIndex="405";let b=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"\
shared-edge"}),S=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-mark"}),k=L.layerGroup(),w=null;function O(M,P,N){let{dots:x}=a.routes[M],
I=[],T=C=>L.point(C.x+C.ox,C.y+C.oy);for(let C=0;C<x.length;C++){let c=x[C],v=x[C+1];c.km>=P&&c.km<=N&&I.push(T(c)),!(!v||v.km<=c.km)&&[P,N].forEach(A=>{if(A<=c.
km||A>=v.km)return;let D=(A-c.km)/(v.km-c.km);I.push(T(c).multiplyBy(1-D).add(T(v).multiplyBy(D)))})}return I}function j(M,P){let N=E(...M);return M.flatMap((x,I)=>(a.
routes[x].shown?N.spans[I]:[]).map(([T,C])=>O(x,T,C).map(c=>t.unproject(c,P)))).filter(x=>x.length)}function z(){let[M,P]=y;return M!==null&&P!==null?[M,P]:null}
function K(M){let P=z();if([b,S].forEach(x=>{P?x.addTo(t):x.remove()}),!P)return;let N=j(P,M);[b,S].forEach(x=>x.setLatLngs(N))}a.onLines(K);function J(M,P){if(k.
clearLayers(),w=null,!P)return;let N=T=>a.routes[T].bounds.getCenter().lng,x=P.at.map(([T,C],c)=>L.latLng(T,C+360*Math.round((N(M[c])-C)/360))),I=ce(x[0],x[1]);
w=L.latLngBounds(I),k.addLayer(L.polyline(I,{pane:"shared",interactive:!1,className:"gap-edge",weight:6})),k.addLayer(L.polyline(I,{pane:"shared",interactive:!1,
className:"gap",weight:2.5})),x.forEach(T=>k.addLayer(L.circleMarker(T,{pane:"shared",interactive:!1,className:"gap-end",radius:9}))),k.addLayer(L.marker([(x[0].
lat+x[1].lat)/2,(x[0].lng+x[1].lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"gap-holder",iconSize:[0,0],html:f("span","gap-km",`${P.
km} km`)})}))}function F(M,P){let N=[...n[M].cells].find(x=>x.dataset.column===P);return f("td","",...[...N?N.querySelectorAll(":scope > :not(.bar)"):[]].map(x=>x.
cloneNode(!0)))}function $(M){let[P,N]=M,x=E(P,N),I=x.spans.every(q=>!q.length),T=(q,...W)=>f("div","fact",f("dt","",q),f("dd","",...W)),C=(q,W)=>f("b","figure",
`${q} ${W}`),c=([q,W,ot,st],nt)=>[C(q,"km"),` (${W} %) `,f("small","",q==="0"?nt:`land ${ot} km, sea ${st} km; ${nt}`)],v=f("dl","facts",T("Common section",...c(
x.common_section,"the same segment of one system, or the same trench")),T("Same corridor",...c(x.same_corridor,"lines nearer than their accuracy: not known to b\
e apart")),...x.ends_km==="0"?[]:[T("Common ends",C(x.ends_km,"km")," ",f("small","","left out"))],T("Least separation",x.apart?C(x.apart.km,"km"):f("span","non\
e","not known")," ",f("small","",x.apart?`at KP ${x.apart.kp[0]} of ${P+1} and KP ${x.apart.kp[1]} of ${N+1}`:"below the accuracy of the lines somewhere"))),A=f(
"div","buttons");I||A.append(We("Show what they share",()=>a.visit(()=>a.frame(L.latLngBounds(j(M,t.getZoom()).flat()))))),J(M,x.apart);let D=w;D&&A.append(We("\
Show where they are nearest",()=>a.visit(()=>a.frame(D.pad(2)))));let tt=f("tr","",f("th","","Measure"),f("th","",He(P)),f("th","",He(N)),f("th","",`How much mo\
re ${N+1} has`));[...tt.cells].forEach(q=>{q.scope="col"});let X=f("table","differences",f("caption","unseen",`Differences between route ${P+1} and route ${N+1}`),
f("thead","",tt),f("tbody","",...e.measures.map(({key:q,title:W},ot)=>{let st=f("th","",f("bdi","",W));st.scope="row";let nt=f("tr","",st,F(P,q),F(N,q),ho(x.more[ot]));
return nt.dataset.measure=q,nt}))),Y=["places","groups and straits","countries"].map((q,W)=>{let ot=x.passed[W].flatMap((st,nt)=>[...nt?[", "]:[],f("bdi","",st)]);
return f("p","passed",f("b","",`Both pass these ${q}: `),...ot.length?ot:["none known"])});dt("pair-marks").hidden=I,l.replaceChildren(v,A,X,...Y),h.textContent=
`Routes ${P+1} and ${N+1}: common section ${x.common_section[0]} km, same corridor ${x.same_corridor[0]} km (${x.same_corridor[1]} %).`}function B(M,P=!0){y=M,i.
forEach((T,C)=>{T.value=String(y[C]??"")}),r.forEach((T,C)=>{T&&T.setAttribute("aria-pressed",String(y.includes(C)))}),n.forEach((T,C)=>T.classList.toggle("pick\
ed",y.includes(C)));let N=y.flatMap(T=>T??[]),x=z(),I=!!x;if(a.only=x,a.choose("pair",N),d.hidden=!N.length,dt("pick-best").hidden=I,document.body.classList.toggle(
"paired",I),o.classList.toggle("has-pair",I),x){let[T,C]=x;P&&a.closeCard();let c=v=>`.has-pair:not(.has-hot) main ${v}:not(.route-${T}, .route-${C})`;u.textContent=
`${["path.line","path.over","path.casing"].map(c).join(",")}{stroke-opacity:.16}${["text.along",".number.on-map"].map(c).join(",")}{opacity:.35}`,N.forEach(v=>a.
routes[v].parts.forEach(A=>[A.casing,A.line,A.over].forEach(D=>D?.bringToFront()))),k.addTo(t),$(x)}else u.textContent="",k.remove(),l.replaceChildren(),h.textContent=
N.length?`Route ${N[0]+1} is picked; pick another.`:p;if(a.redraw(),x&&P){let[T,C]=x.map(c=>a.routes[c].bounds);a.visit(()=>a.frame(L.latLngBounds(T.getSouthWest(),
T.getNorthEast()).extend(C)))}a.state.changed()}return r.forEach((M,P)=>{M&&M.addEventListener("click",()=>{let N=y.flatMap(x=>x===P?[]:x??[]);y.includes(P)?B([
N[0]??null,null]):N.length?B([N[N.length-1],P]):B([P,null])})}),i.forEach((M,P)=>M.addEventListener("change",()=>{let N=[y[0],y[1]],x=M.value===""?null:Number(M.
value);x!==null&&N[1-P]===x&&(N[1-P]=N[P]),N[P]=x,B(N)})),dt("pick-best").addEventListener("click",()=>{B(e.best),i[0].focus()}),d.addEventListener("click",()=>{
B([null,null]),i[0].focus()}),a.state.add("pair",()=>(z()||[]).map(M=>M+1).join(","),M=>{let[,P,N]=/^(\d{1,3}),(\d{1,3})$/.exec(M)||["","0","0"],x=Number(P)-1,I=Number(
N)-1;x!==I&&Math.min(x,I)>=0&&Math.max(x,I)<s?B([x,I],!1):z()&&B([null,null])}),B}var wo='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',Lo=t=>t.slice(1).reduce((e,n,a)=>e+n.distanceTo(t[a]),0);function ye(t,...[
e,n,a,o,s=0]){let r=f("span",`catalogue-name ${n}`,f("bdi","",e)),i=t.containerPointToLayerPoint([a,o]);return r.style.transform=`translate(${i.x.toFixed(1)}px,\
 ${i.y.toFixed(1)}px)`+(s?` rotate(${s.toFixed(3)}rad)`:""),r}function xo(t,e){let n=[];return t.forEach(a=>{let o=[0];a.slice(1).forEach((s,r)=>o.push(o[r]+s.distanceTo(
a[r])));for(let s=0,r=1;s+1<a.length;s++){for(r=Math.max(r,s+1);r+1<a.length&&o[r]-o[s]<e;)r++;let i=a[s],d=a[r],h=i.distanceTo(d);h<e||h<.985*(o[r]-o[s])||n.push(
[i,d])}}),n}function Ke({map:t,pane:e,partsOf:n,nameOf:a,colourOf:o}){let s=_t(document.createElement("canvas"));s.font=wo;let r=new Map;function i(m){let u=r.get(
m)??s.measureText(m).width;return r.set(m,u),u}let d=m=>n(m).map(u=>u.map(y=>t.layerPointToContainerPoint(y)));function h(m,u,y,{size:E,free:b,take:S}){let k=a(
m),w=i(k)+4,O=xo(u,w),j=Math.max(1,Math.floor(O.length/24));for(let z=0;z<O.length;z+=j){let[K,J]=O[(z+m*7*j)%O.length];J.x<K.x&&([K,J]=[J,K]);let F=K.add(J).divideBy(
2),$=J.subtract(K),B=Math.hypot($.x,$.y),M=L.point($.x/B,$.y/B),P=L.point(M.y,-M.x),N=w/5+6,x=[-2,-1,0,1,2].map(C=>F.add(M.multiplyBy(C*w/5)).subtract([w/10+3,7]));
if(!x.every(({x:C,y:c})=>C>4&&c>4&&C<E.x-60&&c<E.y-30)||!x.every(({x:C,y:c})=>b(C,c,N,14)))continue;x.forEach(({x:C,y:c})=>S(C,c,N,14));let I=F.subtract(M.multiplyBy(
w/2-2)).add(P.multiplyBy(6.5)),T=y(k,"of-system",I.x,I.y,Math.atan2($.y,$.x));return T.style.color=o(m),T.dataset.system=String(m),T}return null}function l(m,u,y){
m.map(E=>{let b=d(E);return{system:E,parts:b,length:b.reduce((S,k)=>S+Lo(k),0)}}).sort((E,b)=>b.length-E.length).slice(0,St()?12:60).forEach(({system:E,parts:b})=>h(
E,b,u,y))}function p(m){if(e.querySelectorAll(".lit").forEach(K=>K.remove()),e.classList.toggle("one",m!==null),m===null)return;let u=(...K)=>{let J=ye(t,...K);
return J.classList.add("lit"),e.append(J),J},y=t.getSize(),E=d(m);if(h(m,E,u,{size:y,free:()=>!0,take:()=>{}}))return;let S=E.flat().filter(({x:K,y:J})=>K>4&&J>
14&&K<y.x-4&&J<y.y-30);if(!S.length)return;let k=a(m),w=i(k),{x:O,y:j}=S[S.length>>1],z=u(k,"of-system",Math.max(4,Math.min(O-w/2,y.x-w-8)),j-18);z.style.color=
o(m),z.dataset.system=String(m)}return{widthOf:i,nameSystems:l,nameOne:p}}var Xe=4.5,Mo=.35/2**Xe;function Qe(t,e,{project:n,clip:a}){let o="",s="",r=()=>`${t.getZoom()} ${t.getPixelOrigin()}`;Object.assign(wt(e),{_project(){n(),this.
_rings=[],[o,s]=[r(),""]},_update(){if(!this._map||o!==r())return;let{min:i,max:d}=this._renderer._bounds,h=`${i} ${d}`;h!==s&&(s=h,a.call(this),this._updatePath())}})}
function vo(t){let e=t[0];return t.filter((n,a)=>{let o=a===0||a===t.length-1||Math.abs(n.x-e.x)+Math.abs(n.y-e.y)>=1;return o&&(e=n),o})}function Eo(t,e,n){let a=e.
map(s=>t.project(s,0)),o=a.length>8?L.LineUtil.simplify(a,Mo):a;return{fine:a,coarse:o,bounds:L.bounds(a),closed:n}}function tn(t,e,n,a){let o=null,s=new Map;function r(){
o||=n.map(d=>Eo(t,d,a)),s=new Map}function i(){let d=2**t.getZoom(),h=t.getPixelOrigin(),{min:l,max:p}=this._renderer._bounds,m=L.bounds(l.subtract([2,2]),p.add(
[2,2])),u=L.bounds(m.getTopLeft().add(h).divideBy(d),m.getBottomRight().add(h).divideBy(d));this._parts=[],(o||[]).forEach(y=>{if(!y.bounds.intersects(u))return;
let E=s.get(y);if(!E){let{x:b,y:S}=h,k=t.getZoom()<=Xe?y.coarse:y.fine;E=vo(k.map(w=>new L.Point(Math.round(w.x*d)-b,Math.round(w.y*d)-S))),s.set(y,E)}if(a){let b=L.
PolyUtil.clipPolygon(E,m,!0);b.length&&this._parts.push(b);return}this._parts.push(...en(E,m))})}return Qe(t,e,{project:r,clip:i}),e}function en(t,e){let n=[],a=null;
for(let o=1;o<t.length;o++){let s=L.LineUtil.clipSegment(t[o-1],t[o],e,o>1,!0);if(!s){a=null;continue}a||n.push(a=[s[0]]),a.push(s[1]),s[1]!==t[o]&&(a=null)}return n}
var Je=-1e7,ko=4,le=40;function be(t,e,n,a,o){let s=null,r=new Map;function i(l,p){let m=r.get(p);if(m)return m;let u=2**p,y=o(p),E=l.map((S,k)=>{if(!y||!y[k])return new L.
Point(S.x*u,S.y*u);let w=l[Math.max(k-1,0)],O=l[Math.min(k+1,l.length-1)],j=O.x-w.x,z=O.y-w.y,K=y[k]/(Math.hypot(j,z)||1);return new L.Point(S.x*u-z*K,S.y*u+j*K)});
r.size>=ko&&r.delete(r.keys().next().value??NaN);let b=L.LineUtil.simplify(E,.8);return r.set(p,b),b}function d(){if(s)return;let l=n.map(p=>t.project(p,0));s={
points:l,bounds:L.bounds(l)}}function h(){if(!s)return;let l=t.getZoom(),p=2**l,m=t.getPixelOrigin(),{min:u,max:y}=this._renderer._bounds,E=L.bounds(u,y),b=new L.
Bounds,S=L.bounds(u.add(m).subtract([le,le]),y.add(m).add([le,le])),{points:k,bounds:w}=s;this._parts=[],a.forEach(j=>{let z=j*256*p;if(!L.bounds(L.point(w.getTopLeft()).
multiplyBy(p).add([z,0]),L.point(w.getBottomRight()).multiplyBy(p).add([z,0])).intersects(S))return;let J=i(k,l).map(({x:F,y:$})=>new L.Point(F+z-m.x,$-m.y));this.
_parts.push(...en(J,E))}),this._parts.forEach(j=>j.forEach(z=>b.extend(z))),this._parts.length||b.extend([Je,Je]);let O=this._clickTolerance();this._pxBounds=L.
bounds(b.getTopLeft().subtract([O,O]),b.getBottomRight().add([O,O]))}return Qe(t,e,{project:d,clip:h}),e}function nn(t){let e=new Map,n=[],a=new Array(5).fill(0);return t.forEach((s,r)=>(s.places||[]).forEach(i=>{let d=e.get(i);d?d.push(r):e.set(i,[r])})),t.map((s,r)=>r).
sort((s,r)=>(t[r].places||[]).length-(t[s].places||[]).length).forEach(s=>{let r=a.map(i=>i/(4*t.length));(t[s].places||[]).forEach(i=>(e.get(i)||[]).forEach(d=>{
n[d]!==void 0&&r[n[d]]++})),n[s]=r.indexOf(Math.min(...r)),a[n[s]]++}),n}function on(t,e){let n=new Map,a=r=>{let i=n.get(r)||{users:new Set,turn:0,next:[],order:[]};
return n.set(r,i),i},o=r=>`${r.lat.toFixed(2)} ${r.lng.toFixed(2)}`,s=t.map(({latlngs:r})=>r.slice(1).map((i,d)=>{let h=o(r[d]),l=o(i);return h<l?{key:`${h} ${l}`,
sense:1}:{key:`${l} ${h}`,sense:-1}}));t.forEach(({item:r},i)=>s[i].forEach(({key:d})=>a(d).users.add(r.system))),s.forEach(r=>r.slice(1).forEach(({key:i,sense:d},h)=>{
let l=r[h];a(l.key).next.push([i,d*l.sense]),a(i).next.push([l.key,d*l.sense])})),n.forEach(r=>{if(r.turn)return;r.turn=1;let i=[r];for(let d=i.pop();d;d=i.pop())
for(let[h,l]of d.next){let p=a(h);p.turn||(p.turn=d.turn*l,i.push(p))}}),n.forEach(r=>{r.order=[...r.users].sort((i,d)=>e[d]-e[i]||i-d)}),t.forEach((r,i)=>{let{
facts:{from:d,to:h},system:l}=r.item,p=s[i].map(({key:m,sense:u})=>{let{order:y,turn:E}=a(m);return u*E*(y.indexOf(l)-(y.length-1)/2)});p.some(m=>m)&&(r.slots=r.
latlngs.map((m,u)=>u===0&&typeof d=="number"||u===p.length&&typeof h=="number"?0:((p[u-1]??p[u])+(p[u]??p[u-1]))/2))})}var we={year:900,cut:4500,other:2800},So=11e5,sn={play:"M8 5.5V18.5L18.5 12Z",pause:"M8.5 6V18M15.5 6V18",back:"M14.5 6L8.5 12L14.5 18",on:"M9.5 6L15.5 12L9.5 1\
8"};function Le(t,e){let n=e.map(({id:a})=>t.systems[a||""]||[]);return(a,o)=>{let s="";for(let[r,i]of n[a]){if(r>o)break;s=i}return s}}var $o=t=>{let e=10**Math.
max(0,Math.floor(Math.log10(t||1))-2);return(Math.floor(t/e)*e).toLocaleString("en")};function an({map:t,data:e,box:n,panel:a,features:o},s,{story:r,body:i,show:d,
all:h}){let l=window.matchMedia("(prefers-reduced-motion: reduce)"),p=Le(r,o.systems),{chapters:m}=r,u=new Map(o.systems.map(({id:G},U)=>[G,U])),y=new Map(o.segments.
map(({id:G},U)=>[G,U])),E=document.documentElement.lang==="ar"?"، ":", ",b=G=>G.flatMap(U=>u.get(U)??[]),S,k=!1,w=null,O=t.getZoom(),j=!1,z=f("div","large-year");
z.setAttribute("aria-hidden","true"),z.hidden=!0,n.append(z);function K(G,U,rt){let at=f("button",G,te(sn[G]));return at.type="button",at.setAttribute("aria-lab\
el",U),at.title=U,at.addEventListener("click",rt),at}let J=K("play","Play the years",()=>k?pt():xt()),F=f("div","turns",J,K("back","Previous cut",()=>Dt(-1)),K(
"on","Next cut",()=>Dt(1)),h),$=f("dl","counts"),B=f("div","changes"),M=f("details","not-known"),P=f("div","scene");P.setAttribute("role","status");let N=f("ol",
"moments"),x=f("ul","chapters",...m.map((G,U)=>{let rt=f("button","",f("b","",G.key.slice(0,4))," ",...G.zones.flatMap((at,ut)=>[ut?E:"",f("bdi","",at)]));return rt.
type="button",rt.setAttribute("aria-pressed","false"),rt.addEventListener("click",()=>{pt(),Z(U,0)}),f("li","",rt)})),I=f("p","later"),T=f("p","","A system coun\
ts from the year in which it is said to be ready for service, at the end of the year. One whose year is not known, or that nobody has reported in service within\
 five years, is counted apart and not drawn. The lines are modelled, and crossing paths on land are those of today.");i.append(F,P,N,$,M,B,...m.length?[f("h3","",
"Cuts"),x]:[],I,T);let C=G=>G.flatMap((U,rt)=>[rt?E:"",f("bdi","",o.systems[U].name)]),c=(G,U)=>f("div","",f("dt","",G),f("dd","",U));function v(G){let U=o.systems.
map((ft,yt)=>yt),rt=ft=>U.filter(yt=>p(yt,G)===ft),at=rt("s"),ut=at.flatMap(ft=>r.published[o.systems[ft].id||""]??[]);return{live:at,planned:rt("p"),unknown:rt(
"n"),stations:new Set(at.flatMap(ft=>o.systems[ft].places||[])).size,km:ut.reduce((ft,yt)=>ft+yt,0),measured:ut.length,ready:at.filter(ft=>p(ft,G-1)!=="s"&&String(
o.systems[ft].ready||"").startsWith(String(G))),over:U.filter(ft=>p(ft,G-1)==="s"&&p(ft,G)===""),cuts:r.cuts[String(G)]||0}}function A(G){if([$,M,B,I].forEach(ft=>{
ft.hidden=G===null}),z.hidden=G===null,G===null)return;let U=v(G),rt=G<r.data_year;$.replaceChildren(c("In service",String(U.live.length)),c("Landing stations o\
f these systems",String(U.stations)),c("Published length of these systems, km",U.measured?`${$o(U.km)} or more, of ${U.measured} of ${U.live.length}`:"not known"),
c("Planned, stated for then",rt?"not recorded":String(U.planned.length)),c("Recorded cuts that began in the year",String(U.cuts))),M.hidden=!U.unknown.length,M.
replaceChildren(f("summary","",f("span","","Year or status not known"),f("b","",String(U.unknown.length))),f("p","",...C(U.unknown))),B.replaceChildren(...U.ready.
length?[f("p","",f("b","","Ready for service in the year: "),...C(U.ready))]:[],...U.over.length?[f("p","",f("b","",G>r.data_year?"No longer counted, by age or \
stated end: ":"Ended in the year: "),...C(U.over))]:[]),I.hidden=rt||G===r.data_year,I.textContent=r.retired_at===null?`After ${r.data_date}: in service as last\
 seen, planned as stated; none of it is sure.`:`After ${r.data_date}: in service as last seen and assumed retired at ${r.retired_at} years, planned as stated; n\
one of it is sure.`;let at=w&&m[w.at].moments[w.moment],ut=w?tt(m[w.at],w.moment).cut.size:0;z.replaceChildren(f("b","",String(G)),f("span","",at?at.date||"date\
 of repair not known":`${U.live.length} in service`),...ut?[f("span","cut",`${ut} cut`)]:[])}let D=L.layerGroup();function tt(G,U){let rt=new Set,at=new Set;return G.
moments.slice(0,U+1).forEach(({what:ut,systems:ft})=>b(ft).forEach(yt=>{ut==="cut"&&(rt.add(yt),at.delete(yt)),ut==="back"&&(rt.delete(yt),at.add(yt))})),{cut:rt,
back:at}}function X(){if(D.clearLayers(),!w)return;let G=m[w.at],{cut:U,back:rt}=tt(G,w.moment),at=getComputedStyle(document.documentElement),ut=at.getPropertyValue(
"--cut").trim(),ft=at.getPropertyValue("--halo").trim(),yt=G.incidents.filter(({id:bt})=>G.moments.slice(0,(w?.moment??0)+1).some(({incident:vt})=>vt===bt)),Mt=new Set(
yt.flatMap(bt=>bt.out.flatMap(vt=>y.get(vt)??[])));[...rt,...U].forEach(bt=>s.systemLines(bt).forEach(({number:vt,draw:g})=>{let _=U.has(bt)&&Mt.has(vt);g({color:ft,
weight:_?7:5,opacity:1,dashArray:void 0}).addTo(D);let V=g({opacity:1,..._?{color:ut,weight:3.5,dashArray:void 0}:{weight:2.6}}).addTo(D);_&&(wt(V).cut=o.segments[vt].
id)})),yt.forEach(({at:bt,radius_m:vt,boxes:g=[],zone:_})=>{let V={pane:"accuracy",className:"accuracy cut-ring",interactive:!1};if(g.forEach(Q=>L.rectangle(Q,V).
addTo(D)),bt)L.circle(bt,{radius:vt||0,...V}).addTo(D),L.circleMarker(bt,{pane:"measure",className:"cut-spot",radius:6,interactive:!1}).addTo(D);else if(g.length){
let[[[,Q],[ct,mt]]]=g,At=f("span","",f("bdi","",_),": ",f("span","","where in it is not known"));L.tooltip({permanent:!0,direction:"top",className:"tip ring-tip",
offset:[0,-2]}).setLatLng([ct,(Q+mt)/2]).setContent(At).addTo(D)}})}s.onDraw(()=>X());function Y(G){let U=G.incidents.flatMap(({at:rt,radius_m:at,boxes:ut=[]})=>rt?
[L.latLng(rt).toBounds(Math.max(2.2*(at||0),So))]:ut.map(ft=>L.latLngBounds(ft)));U.length&&q(U.reduce((rt,at)=>rt.extend(at),L.latLngBounds(U[0].getSouthWest(),
U[0].getNorthEast())))}function q(G){let U=n.getBoundingClientRect(),rt=i.getBoundingClientRect(),at=a.getBoundingClientRect(),ut=rt.width>0&&rt.width<.7*U.width,
ft=!St()&&!a.classList.contains("closed")?U.right-at.left:0;t.fitBounds(G,{paddingTopLeft:[ut?rt.right-U.left+12:12,St()&&!ut?at.bottom-U.top+z.offsetHeight+12:
40],paddingBottomRight:[ft+12,rt.width>0&&!ut?U.bottom-rt.top+8:40],animate:!l.matches,maxZoom:7})}let W=null,ot=()=>({at:t.getCenter(),zoom:t.getZoom()});function st(){
if(!W)return;let{from:G,to:U}=W,rt=ot();W=null,U&&rt.zoom===U.zoom&&t.project(rt.at).distanceTo(t.project(U.at))<2&&t.setView(G.at,G.zoom,{animate:!l.matches})}
let nt=({what:G})=>({cut:"Cut: ",back:"Back in service: ","not known":"Date of repair not known: "})[G],it=({date:G,what:U})=>f("h3","",...G?[f("time","",G)]:[],
...U==="back"&&G.length<10?[" ",f("small","","the day is not known")]:[]);function R(G,U){let rt=o.incidents.findIndex(({id:g})=>g===U.incident),at=o.incidents[rt],
ut=f("p",`who ${U.what.replace(" ","-")}`,f("b","",nt(U)),...C(b(U.systems)));if(!at)return[it(U),ut];let{facts:ft}=at,yt=G.incidents.find(({id:g})=>g===U.incident),
Mt=g=>[ft[g]??""].flat().filter(_=>typeof _=="string").join(""),bt=(g,_)=>_?[f("b","",g),f("bdi","",_),". "]:[],vt=f("button","record","The record and its sourc\
es");return vt.type="button",vt.addEventListener("click",()=>{pt(),s.open("incident",rt,null)}),[it(U),f("p","name",f("bdi","",at.name)),ut,f("p","",...bt("Caus\
e: ",Mt("cause")),...bt("Effect: ",Mt("effect"))),f("p","small",...bt("Place: ",Mt("place")),...yt?.at?bt("Ring: ",Mt("accuracy")):[f("span","","Where in its zo\
ne it lay is not known: the box is the zone.")]),...yt?.out.length?[f("p","small","The cut lay on one or more of the red parts.")]:[],...H(at.sources||[]),vt]}function H(G){
let[U,...rt]=G.map(ut=>o.sources[ut]);if(!U)return[];let at=f("bdi","",U.publisher||U.title);return[f("p","small",f("b","","Source: "),at,...U.date?[E,f("bdi","",
U.date)]:[],...rt.length?[" ",f("span","",`and ${rt.length} more`)]:[])]}function Z(G,U,rt=!0){let at=m[G],ut=at.moments[U],ft=w?.at!==G;i.hidden&&d(),w={at:G,moment:U},
s.affected=new Set(at.incidents.flatMap(({systems:Mt})=>b(Mt))),n.classList.add("telling"),D.addTo(t),j=!0;let yt=at.moments.slice(0,U+1).map(({date:Mt})=>Mt).filter(
Boolean);s.setYear(Number(yt[yt.length-1].slice(0,4))),j=!1,P.replaceChildren(...R(at,ut)),N.replaceChildren(...at.moments.map((Mt,bt)=>{let vt=f("button",Mt.what.
replace(" ","-"),...Mt.date?[f("b","",Mt.date)," "]:[],f("span","",nt(Mt)),...C(b(Mt.systems)));return vt.type="button",bt===U&&vt.setAttribute("aria-current","\
step"),vt.addEventListener("click",()=>{pt(),Z(G,bt,!1),N.querySelectorAll("button")[bt].focus()}),f("li","",vt)})),[...x.querySelectorAll("button")].forEach((Mt,bt)=>Mt.
setAttribute("aria-pressed",String(bt===G))),ft&&rt&&(W={from:W?.from??ot(),to:null},Y(at),t.once("moveend",()=>{W&&(W.to=ot())}),l.matches&&W&&(W.to=ot())),s.state.
changed()}function et(){w&&(w=null,s.affected=null,n.classList.remove("telling"),D.clearLayers().remove(),P.replaceChildren(),N.replaceChildren(),x.querySelectorAll(
"button").forEach(G=>G.setAttribute("aria-pressed","false")),st())}s.onYear(G=>{!j&&w&&et(),!j&&G===null&&pt(),A(G)});function ht(G){k=G;let U=G?"Pause":"Play t\
he years";J.replaceChildren(te(sn[G?"pause":"play"])),J.setAttribute("aria-label",U),J.title=U,clearTimeout(S),G&&Ct()}let pt=()=>{k&&ht(!1)};function xt(){!w&&
t.getZoom()<=O&&q(e.bounds),!w&&(s.year===null||s.year>=r.last)&&s.setYear(r.first),ht(!0)}function Ct(){let G=w&&m[w.at].moments[w.moment];S=setTimeout(Nt,G?G.
what==="cut"?we.cut:we.other:we.year)}let Lt=G=>Number(m[G].key.slice(0,4));function Nt(){let G=s.year??r.first;if(w){let{at:U,moment:rt}=w;if(rt+1<m[U].moments.
length)Z(U,rt+1);else if(U+1<m.length&&Lt(U+1)<=G)Z(U+1,0);else if(G<r.last)s.setYear(G+1);else return pt()}else{let U=m.findIndex((rt,at)=>Lt(at)===G);if(U>=0)
Z(U,0);else if(G<r.last)s.setYear(G+1);else return pt()}return Ct()}function Dt(G){if(!m.length)return;pt();let U=s.year??(G>0?-1/0:1/0),at=m.map((ft,yt)=>yt).filter(
ft=>w?(ft-w.at)*G>0:(Lt(ft)-U)*G>0),ut=G>0?[0,at[0]]:[m.length-1,at[at.length-1]];Z(ut[1]??ut[0],0)}let Ft=()=>s.state.add("chapter",()=>w?`${m[w.at].key}.${w.moment}`:
"",G=>{let[,U,rt]=/^(\d{4}-\d{2})(?:\.(\d))?$/.exec(G)||[],at=m.findIndex(ut=>ut.key===U);at>=0?Z(at,Math.min(Number(rt||0),m[at].moments.length-1),!location.hash.
includes("view=")):et()});return A(s.year),{pause:pt,link:Ft}}var Ao=11,Co=3.2,No=6e4,Oo=["out of service","retired","cancelled"],ue="schematic",To=["inferred",ue,"assumed"],xe=t=>t==="in service"?"live":Oo.includes(t)?"go\
ne":"plan",_o=t=>To.includes(t.confidence||""),Me=t=>t.confidence===ue?ue:_o(t)?"modelled":"known",Jt=t=>Number(String(t||"").slice(0,4))||null,rn=t=>t.length>32?
`${t.slice(0,30)}…`:t;function Po(t){let e=t.reduce((n,a)=>a.length>n.length?a:n);return e[e.length>>1]}function ve(t){let e=[f("bdi","en clip",t.name)];if(t.
name_ar){let n=f("span","ar clip",t.name_ar);n.lang="ar",n.dir="rtl",e.push(" ",n)}return e}async function cn({map:t,data:e,box:n,panel:a,features:o},s){let r=!e.
routes.length,i=t.createPane("catalogue-hot"),d=t.createPane("catalogue-names");Object.assign(i.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(d.style,
{zIndex:"605",pointerEvents:"none"});let h=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),l=L.canvas({pane:"catalogue-hot",padding:.25}),p=L.circle([0,0],
{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function m(){let g=getComputedStyle(document.documentElement),_=V=>g.getPropertyValue(`--${V}`).
trim();return{soft:_("soft"),ink:_("ink"),halo:_("halo"),land:_("land"),thin:Number(_("thin")),dashes:[Number(_("dash")),Number(_("gap"))],routes:Array.from({length:7},
(V,Q)=>_(`route-${Q}`))}}let u=m(),y=null,E=e.story?Le(e.story,o.systems):null,b=g=>{if(y===null||!E)return xe(o.systems[g].status);let _=E(g,y);return _==="s"?
"live":_==="p"?"plan":"gone"},S=r?nn(o.systems):[],k=g=>{let _=b(g);return!r||_==="gone"?u.soft:u.routes[S[g]]};function w(g){let _=b(g.system),V=Me(g),Q=_==="g\
one"?1:V==="known"?2.2:V===ue?1.6*u.thin:1.6;return{color:k(g.system),weight:Q,lineCap:"butt",opacity:_==="gone"?.6:r?.95:.75,dashArray:_==="plan"?u.dashes.map(
ct=>ct*Q).join(" "):void 0}}let[[,O],[,j]]=e.window,z=g=>{let _=g.map(ct=>ct.lng),V=_.reduce((ct,mt)=>Math.min(ct,mt)),Q=_.reduce((ct,mt)=>Math.max(ct,mt));return[
0,...V<O?[1]:[],...Q>j?[-1]:[]]},K=g=>Math.min(Co,Ao/(Vt(20,g)/1e3));function J(g,_){let{latlngs:V}=g,Q=L.polyline(V,_);return be(t,Q,V,z(V),ct=>{let mt=K(ct);return g.
slots&&g.slots.map(At=>At*mt)})}let F=o.segments.map((g,_)=>{let V={item:g,latlngs:g.line,slots:null},Q=J(V,{renderer:h,pane:"catalogue",bubblingMouseEvents:!1,
...w(g)});return Q.on("mouseover",mt=>A(g.system,mt.latlng)),Q.on("mousemove",mt=>s.pointedSegment(_,mt.latlng)),Q.on("mouseout",()=>A(null)),Q.on("click",mt=>s.
open("system",g.system,mt.latlng,_)),wt(Q).system=o.systems[g.system].name,Object.assign(V,{line:Q,look:b(g.system)})}),$=o.systems.map(()=>[]);if(F.forEach(g=>$[g.
item.system].push(g)),F.reduce((g,{latlngs:_})=>g+_.length,0)<=No){let g=$.map(_=>{let V=_.flatMap(({latlngs:Q})=>Q.map(ct=>ct.lat));return V.reduce((Q,ct)=>Q+ct,
0)/(V.length||1)});on(F,g)}await Et();let B={live:!1,plan:!1,gone:!1},M=L.layerGroup(),P=g=>{if(y!==null&&E)return b(g)!=="gone";let{ready:_,over:V}=o.systems[g];
return y===null||(Jt(_)||0)<=y&&(Jt(V)||1/0)>=y},N=({item:g})=>B[b(g.system)]&&P(g.system);function x(){F.forEach(g=>{let _=N(g),V=b(g.item.system);V!==g.look&&
g.line.setStyle(w(g.item)),g.look=V,_!==M.hasLayer(g.line)&&(_?M.addLayer(g.line):M.removeLayer(g.line))})}M.addTo(t),s.onYear(g=>{y=g,x(),ot(),ht(),Mt()},[...o.
systems.flatMap(g=>[Jt(g.ready),Jt(g.over)]),...o.incidents.map(g=>g.lat===void 0?null:Jt(g.start)),...e.story?[e.story.first,e.story.last]:[]]),s.systemLines=g=>$[g].
map(_=>({number:F.indexOf(_),draw:V=>J(_,{...w(_.item),renderer:l,pane:"catalogue-hot",interactive:!1,...V})}));let I=null,T=null,C=L.layerGroup().addTo(t),c=L.
tooltip({direction:"top",className:"tip",offset:[0,-6]});function v(g){if(I=g,C.clearLayers(),n.classList.toggle("has-hot-system",g!==null),document.querySelectorAll(
".systems .hot").forEach(V=>V.classList.remove("hot")),r&&Nt(g),g===null)return;let _=document.querySelector(`.systems [data-system="${g}"]`);_&&_.classList.add(
"hot"),$[g].forEach(V=>{let Q=w(V.item),ct=r?Q.color:u.ink,{weight:mt=0}=Q;[{color:u.halo,weight:mt+5},{...Q,color:ct,weight:mt+1.5,opacity:1}].forEach(kt=>J(V,
{renderer:l,pane:"catalogue-hot",interactive:!1,...kt}).addTo(C))})}function A(g,_){if(v(g===null?T:g),g===null||!_){c.remove();return}c.setLatLng(_).setContent(
f("bdi","clip",o.systems[g].name)).addTo(t)}function D(g){p.remove(),g&&g.accuracy_m&&g.lat!==void 0&&g.lon!==void 0&&p.setLatLng([g.lat,g.lon]).setRadius(g.accuracy_m).
addTo(t)}let tt=g=>s.open("place",g,nt[g].latlng),X=o.places.map(()=>0);o.systems.forEach(g=>(g.places||[]).forEach(_=>{X[_]++}));let Y=[],q=L.layerGroup(),W=[];
function ot(){if(!E)return;let g=new Set(o.systems.flatMap((_,V)=>P(V)?_.places||[]:[]));W.forEach((_,V)=>{_.away=y!==null&&!g.has(_.place),_.away?q.removeLayer(
Y[V]):q.addLayer(Y[V])})}let st=new Set(e.routes.flatMap(({legs:g})=>[{at:g[0],last:!1},{at:g[g.length-1],last:!0}]).map(({at:[g,_],last:V})=>o.legs[g].facts[_===
V?"from":"to"])),nt=o.places.map((g,_)=>{let V=L.latLng(g.lat,g.lon);if(g.role==="other"){let kt=L.circleMarker(V,{renderer:h,pane:"catalogue",radius:r?3.2:4,weight:1.3,
fillOpacity:1,color:u.ink,fillColor:u.land,bubblingMouseEvents:!1});return kt.on("click",()=>tt(_)),kt.on("mouseover",()=>{c.setLatLng(V).setContent(f("span","",
...ve(g))).addTo(t)}).on("mouseout",()=>c.remove()),q.addLayer(kt),Y.push(kt),W.push({latlng:V,text:g.name,rank:X[_],className:"of-place",off:!1,place:_}),{latlng:V}}
let Q=f("span","place-name",...ve(g)),ct=g.role==="station",mt=ct?14:8,At=L.marker(V,{icon:L.divIcon({className:`place ${g.role}`,html:f("div","dot",f("i"),Q),iconSize:[
mt,mt]}),zIndexOffset:ct?200:-200,riseOnHover:!0}).addTo(t);return At.getElement()?.setAttribute("aria-label",[g.name,g.name_ar].filter(Boolean).join(" ")),ct||
At.bindTooltip(f("span","",...ve(g)),{direction:"top",className:"tip"}),At.on("click",()=>tt(_)),At.on("keypress",kt=>{kt.originalEvent.key==="Enter"&&tt(_)}),s.
addLabel({latlng:V,element:Q,dot:!0,rank:ct?st.has(_)?3:2:0}),{latlng:V}});s.places=nt,await Et();let it=o.stretches.map((g,_)=>{let V=g.line,Q=be(t,L.polyline(
V,{renderer:h,pane:"catalogue",bubblingMouseEvents:!1,color:u.ink,weight:3.5,opacity:.28}),V,[0],()=>null);return Q.on("click",ct=>s.open("stretch",_,ct.latlng)),
Q.on("mouseover",ct=>{c.setLatLng(ct.latlng).setContent(f("bdi","clip",g.name)).addTo(t)}).on("mouseout",()=>c.remove()),{item:g,latlngs:V,line:Q}}),R=L.layerGroup(
it.map(({line:g})=>g)),H=wt(L.CircleMarker).extend({_updatePath(){let g=this._renderer,_=this._point,V=this._radius,Q=g._ctx;!g._drawing||this._empty()||(Q.beginPath(),
Q.moveTo(_.x,_.y-V),Q.lineTo(_.x+V,_.y),Q.lineTo(_.x,_.y+V),Q.lineTo(_.x-V,_.y),Q.closePath(),g._fillStroke(Q,this))}}),Z=L.layerGroup(),et=[];o.incidents.forEach(
(g,_)=>{if(g.lat===void 0||g.lon===void 0)return;let V=L.latLng(g.lat,g.lon),Q=new H(V,{renderer:h,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:u.
halo,fillColor:u.ink,bubblingMouseEvents:!1});Q.on("click",()=>s.open("incident",_,V)),Q.on("mouseover",()=>{c.setLatLng(V).setContent(f("bdi","clip",`${g.start}\
: ${g.name}`)).addTo(t)}).on("mouseout",()=>c.remove()),et.push({latlng:V,lozenge:Q,text:String(g.start).slice(0,7),rank:1e3,className:"of-incident",year:Jt(g.start),
hidden:!0,off:!1})});function ht(){et.forEach(g=>{let _=y===null||g.year===null||g.year===y;g.off=!_,_?Z.addLayer(g.lozenge):Z.removeLayer(g.lozenge)})}ht();let pt={
live:0,plan:0,gone:0};o.systems.forEach(g=>{pt[xe(g.status)]++});let xt=[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or can\
celled"]];for(let[g,_]of xt.filter(([V])=>pt[V]))await Et(),s.addLayer({key:`systems-${g}`,title:_,parent:"systems",count:pt[g],shown:r&&g!=="gone",show:V=>{B[g]=
V,x()}});await Et(),W.length&&s.addLayer({key:"stations",parent:"stations",title:r?"Landing stations":"Other landing stations",group:q,count:W.length,shown:!0,show:g=>{
W.forEach(_=>{_.off=!g})}}),it.length&&s.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:R,count:o.paths.length,shown:r}),et.length&&s.addLayer(
{key:"incidents",parent:"incidents",title:"Incidents",group:Z,count:et.length,shown:r,show:g=>{et.forEach(_=>{_.hidden=!g})}});let{widthOf:Ct,nameSystems:Lt,nameOne:Nt}=Ke(
{map:t,pane:d,partsOf:g=>$[g].flatMap(({line:_})=>Ft(_)),nameOf:g=>rn(o.systems[g].name),colourOf:k}),Dt=g=>Math.round((St()?.4:1)*(g<3?24:g<5?70:130)),Ft=g=>M.
hasLayer(g)&&wt(g)._parts||[];s.addInk((g,_)=>{let V=[],Q=t.getPixelOrigin().subtract(_);if(!r)return V;for(let{line:ct}of F)if(M.hasLayer(ct))for(let mt of Ft(
ct))for(let At=1;At<mt.length;At++){let kt=mt[At-1],Ot=mt[At],Ht=Math.ceil(kt.distanceTo(Ot)/8);for(let Zt=0;Zt<Ht;Zt++)V.push({x:kt.x+(Ot.x-kt.x)*Zt/Ht+Q.x,y:kt.
y+(Ot.y-kt.y)*Zt/Ht+Q.y});if(V.length>4e4)return V}return V}),s.onLayout(g=>{let{origin:_,size:V,free:Q,take:ct,inside:mt,crossed:At,zoom:kt}=g,Ot=[],Ht=(...gt)=>(Ot.
push(ye(t,...gt)),Ot[Ot.length-1]),Zt=[...et.filter(gt=>!gt.hidden),...W].filter(gt=>!gt.off&&!gt.away).map(gt=>({...gt,at:t.project(gt.latlng,kt).subtract(_)})).
filter(({at:gt})=>gt.x>0&&gt.y>0&&gt.x<V.x&&gt.y<V.y).sort((gt,Wt)=>Wt.rank-gt.rank);Zt.forEach(({at:gt})=>ct(gt.x-4,gt.y-4,8,8)),r&&Lt(o.systems.map((gt,Wt)=>Wt).
filter(gt=>s.affected?.has(gt)??!0),Ht,g);for(let gt of Zt){if(Ot.length>=Dt(kt))break;let Wt=rn(gt.text),qt=Ct(Wt)+2,Ut=13,{x:ae,y:re}=gt.at,De=[[ae+7,re-Ut/2],
[ae-7-qt,re-Ut/2],[ae-qt/2,re-7-Ut],[ae-qt/2,re+7]].filter(([It,zt])=>mt(It,zt,qt,Ut)&&Q(It,zt,qt,Ut)).map(([It,zt])=>({u:It,v:zt,met:At(It,zt,qt,Ut)})),Yt=De.length?
De.reduce((It,zt)=>zt.met<It.met?zt:It):null;!Yt||Yt.met>(gt.rank>=1e3?9:2)||(ct(Yt.u,Yt.v,qt,Ut),Ht(Wt,gt.className,Yt.u,Yt.v))}d.replaceChildren(...Ot),r&&Nt(
I)});let G={system:g=>$[g].map(_=>_.latlngs),segment:g=>[F[g].latlngs],stretch:g=>[it[g].latlngs],path:g=>o.paths[g].stretches.map(_=>it[_].latlngs),leg:g=>[s.legs[g].
latlngs],route:g=>s.routes[g].parts.map(_=>_.leg.latlngs)};s.where=(g,_)=>{if(g==="place")return nt[_].latlng;if(g==="incident"){let Q=o.incidents[_];return Q.lat===
void 0||Q.lon===void 0?null:L.latLng(Q.lat,Q.lon)}let V=G[g]?.(_)??[];return V.length?Po(V):null},s.mark=(g,_=0)=>{s.choose("card",g==="route"?[_]:[]),D(g==="pl\
ace"?o.places[_]:g==="incident"?o.incidents[_]:null),T=g==="system"?_:g==="segment"?o.segments[_].system:null,v(T)},s.show=(g,_)=>{let V=G[g]?.(_).flat()??[],Q=s.
where(g,_);s.open(g,_,null),V.length?s.visit(()=>s.frame(L.latLngBounds(V))):Q&&s.visit(()=>s.frame(Q.toBounds(4e4)))};let U=(g,_,V)=>V.forEach((Q,ct)=>{let mt=(At,kt)=>[
Q.facts[At]||""].flat().filter(Ot=>typeof Ot=="string").flatMap(Ot=>String(Ot).split(kt)).filter(Boolean);s.addSearch({names:[Q.name,Q.name_ar].filter(Boolean),
first:g==="place",kind:g==="place"?Q.kind.charAt(0).toUpperCase()+Q.kind.slice(1):_,also:[Q.id||"",...mt("other names",", "),"start"in Q?String(Q.start):""].filter(
Boolean),owners:mt("owners",", "),open:()=>s.show(g,ct)})});await Et(),U("place","Place",o.places),U("system","Cable system",o.systems),U("path","Crossing path",
o.paths),U("incident","Incident",o.incidents),U("deal","Deal",o.deals);let rt=g=>{let _=xe(o.systems[g.system].status);return _!=="live"?_:Me(g)},at=new Set([...o.
segments.map(rt),...it.length?["path"]:[],...et.length?["incident"]:[]]);a.querySelectorAll("[data-key]").forEach(g=>{wt(g).hidden=!at.has(g.getAttribute("data-\
key")||"")});let ut=[],ft=$t(a,".count"),yt=ft.textContent;function Mt(){ut.forEach(({row:_,system:V})=>{_.hidden=!P(V),_.querySelector("svg")?.replaceWith(bt(V))});
let g=ut.filter(({row:_})=>!_.hidden).length;ut.length&&(ft.textContent=y===null?yt:`${g} of ${yt}, in ${y}`)}let bt=g=>{let _=L.SVG.create("svg"),V=L.SVG.create(
"path"),Q=o.systems[g];_.setAttribute("width","26"),_.setAttribute("height","8"),_.setAttribute("aria-hidden","true"),V.setAttribute("d","M1 4H25");let ct=b(g);
return V.setAttribute("class",ct==="live"?Me(Q):ct),_.setAttribute("class","system"),_.style.setProperty("--system",ct==="gone"?"var(--soft)":`var(--route-${S[g]}\
)`),_.append(V),_},vt=document.getElementById("systems");vt&&o.systems.map((g,_)=>({item:g,i:_})).sort((g,_)=>g.item.name.localeCompare(_.item.name,"en")).forEach(
({item:g,i:_})=>{let V=[g.ready||"date not known",g.status==="in service"?"":g.over?`${g.status} ${g.over}`:g.status,$[_].length?"":"not drawn"].filter(Boolean).
join(", "),Q=f("button","",$[_].length?bt(_):f("span","no-line"),f("bdi","clip",g.name),f("small","",V));Q.type="button",Q.dataset.system=String(_),Q.addEventListener(
"click",()=>{s.show("system",_)}),Q.addEventListener("mouseenter",()=>A(_)),Q.addEventListener("mouseleave",()=>A(null)),Q.addEventListener("focus",()=>A(_)),Q.
addEventListener("blur",()=>A(null));let ct=f("li","",Q);ut.push({row:ct,system:_}),vt.append(ct)}),s.onDraw(g=>{let _=Math.max(1.8,Math.min(4,g*.62));Y.forEach(
V=>V.setRadius(_))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{u=m(),F.forEach(g=>g.line.setStyle(w(g.item))),it.forEach(
({line:g})=>g.setStyle({color:u.ink})),Y.forEach(g=>g.setStyle({color:u.ink,fillColor:u.land})),et.forEach(({lozenge:g})=>g.setStyle({color:u.halo,fillColor:u.ink})),
v(I),s.layout()})}var Ee=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],ln="schematic",Bo=["inferred",ln,"assumed"],Io=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],zo={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},Ro=["candida\
tes","why","note","place"],Gt=t=>f("bdi","",t);function ke(t,e,n){let a=f("button",t,e);return a.type="button",a.addEventListener("click",o=>{o.stopPropagation(),
n()}),a}var jo=t=>f("span",`surely ${t}`,t);function Do(t){let e=t.split(", ")[1]||"",n=Bo.includes(e),a=f("span",`mark ${n?"modelled":"known"}`,n&&e!==ln?"mode\
lled":e);return e?[a," ",t]:[t]}function Fo(t){let e=(o,s)=>{let r=f("th","",o);return r.scope=s,r},n=["low","likely","high"],a=t.map(o=>f("tr","",e(String(o.figure),
"row"),...n.map(s=>f("td","",s==="likely"?f("b","",String(o[s])):String(o[s])))));return f("table","figures",f("thead","",f("tr","",f("td",""),...n.map(o=>e(o,"\
col")))),f("tbody","",...a))}function un({features:t},e){let n=Ee.flatMap(([w,O])=>t[O].map((j,z)=>[w,z])),a=new Map(Ee),o=(w,O)=>t[a.get(w)||"routes"][O];function s(w,O){
let j=ke("to",Gt(o(w,O).name),()=>k(w,O));return j.dataset.to=`${w}-${O}`,j}let r=w=>[w].flat().map(O=>typeof O=="number"?s(...n[O]):Gt(O)),i=(w,O)=>f("span",`b\
adge ${w.contract?"contract":"intent"}`,...r(O));function d(w,O=null){let j=f("dl","facts");return Object.entries(w).forEach(([z,K])=>{if(O?!O.includes(z):["not\
e","status"].includes(z))return;let J=z==="accuracy"?Do(String(K)):r(K);j.append(f("dt","",z.charAt(0).toUpperCase()+z.slice(1)),f("dd",z==="value"?"value":"",...J))}),
j.children.length?[j]:[]}function h({id:w,kind:O,from:j,to:z,"attribution confidence":K,...J}){let F=j&&z?{ends:[j," – ",z].flat()}:{},$=typeof w=="number"?n[w]:
null,B=$&&$[0]==="deal",M={...w===void 0?{}:{id:w},...F,...B||!O?{}:{kind:O},...J},[P,...N]=Object.entries(M),x=f("li","",...B?[i(o(...$),O)," "]:[],...r(P[1]));
K&&x.append(" ",jo(String(K)));let I=f("small","");return N.forEach(([T,C])=>{let[c,v]=zo[T]||["",""],A=/\d$/.test(String(C))?v:"",D=[c,...r(C),A].filter(tt=>tt!==
"");Ro.includes(T)?x.append(f("p","small",...D)):T==="value"?x.append(f("p","value",...D)):I.append(...I.childNodes.length?[" · "]:[],f("span","",...D))}),I.childNodes.
length&&x.insertBefore(I,x.querySelector("p")),x}function l(w,O){return w==="Figures"?Fo(O):f("section","",f("h3","",w),f("ul","things",...O.map(h)))}function p(w=[]){
if(!w.length)return[];let O=w.map(j=>{let z=t.sources[j],K=Gt(z.title);if(z.url){let F=f("a","",K);F.href=z.url,F.target="_blank",F.rel="noopener noreferrer",K=
F}let J=[z.publisher,z.date,z.licence].flatMap(F=>F?[", ",Gt(F)]:[]);return f("li","",K,...J)});return[f("details","sources",f("summary","",`Sources (${O.length}\
)`),f("ul","",...O))]}let m=[],u="",y=0,E=(w,O)=>f("section","leg",f("h3","",w==="leg"?"This leg: ":"Here: ",s(w,O)),...d(o(w,O).facts,Io));function b(w,O,j){let z=o(
w,O),{status:K,note:J}=z.facts,F=f("span","title",...w==="route"?[f("span","number",String(O+1))]:[],f("span","",Gt(z.name))),$=f("h2","",F);if($.tabIndex=-1,$.
id=`card-title-${++y}`,z.name_ar){let N=f("span","ar",z.name_ar);N.lang="ar",N.dir="rtl",$.append(N)}let B=f("p","kicker",f("span","",Gt(z.kind.charAt(0).toUpperCase()+
z.kind.slice(1))),...w==="deal"?[i(z,z.facts.kind)]:[],...K?[f("span","chip",...r(K))]:[]);if(m.length>1){let[N,x]=m[m.length-2],I=ke("back","‹ Back",()=>{m.pop(),
$t(S(),"h2").focus({preventScroll:!0})});I.setAttribute("aria-label",`Back to ${o(N,x).name}`.slice(0,120)),B.prepend(I)}let M=w==="deal"?z.contract?"contract":
"intent":w==="route"?`route-${O}`:"",P=f("article",`card of-${w} ${M}`.trim(),B,$,...j===null?[]:[E(w==="route"?"leg":"segment",j)],...d(z.facts),...Object.entries(
z.lists).map(([N,x])=>l(N,x.map(I=>t.lists[N][I]))),...z.uncertain?[f("section","",f("h3","","Uncertain"),...z.uncertain.map(N=>f("p","small doubt",Gt(N))))]:[],
...J?[f("p","small note",...r(J))]:[],...p(z.sources));return e.where(w,O)&&B.append(ke("go-there","Show on the map",()=>e.show(w,O))),P.setAttribute("aria-labe\
lledby",$.id),P.dataset.card=`${w}-${O}`,P}function S(w=null){let O=m[m.length-1],[j,z]=O,K=b(...O),J=w||(["place","incident"].includes(j)?e.where(j,z):null);return e.
card(K,J,()=>{u="",e.mark(null),e.state.changed()}),u=`${j}-${z}`,e.mark(j,z),e.state.changed(),K}function k(w,O){m.push([w,O,null]),$t(S(),"h2").focus({preventScroll:!0})}
e.open=(w,O,j,z=null)=>(m=[[w,O,z]],S(j)),e.state.add("card",()=>u,w=>{let[,O,j]=/^([a-z]{3,8})-(\d{1,5})$/.exec(w)||[],z=Ee.find(([K])=>K===O);!z||Number(j)>=t[z[1]].
length?e.closeCard():u!==w&&e.open(z[0],Number(j),null)})}var Zo={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function fn(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,e=>Zo[e]).replace(/[٠-٩۰-۹]/g,
e=>String(Number(e.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function qo(t,e,n){let a=` ${t}`.indexOf(` ${e}`);return t===e?0:a===0?1:a>0?2:n.
every(o=>t.includes(o))?3:9}function dn(t,e){let n=fn(e),a=n.split(" ");return n?t.flatMap(o=>{let s=o.folded??=[o.names,o.also||[],o.owners||[]].flatMap((d,h)=>d.
flatMap(l=>l?[[fn(l),h,l]]:[])),r=99,i="";return s.forEach(([d,h,l])=>{let p=qo(d,n,a),m=p===9?99:p===3?10+h:o.first&&!h?p/10:p+[o.late?.3:0,.4,.6][h];m<r&&(r=m,
i=h===2?`owner: ${l}`:h===1?l:"")}),Object.assign(o,{why:i}),r<99?[{entry:o,score:r,size:Math.min(...s.map(([d])=>d.length||99))}]:[]}).sort((o,s)=>o.score-s.score||
o.size-s.size).slice(0,12).map(o=>o.entry):[]}var Se=t=>new RegExp("\\p{Script=Arabic}","u").test(t);function pn(t,e){let{map:n,data:a,box:o,panel:s}=t,r=dt("tools"),i=(c,v=0)=>c.toLocaleString("en",{minimumFractionDigits:v,maximumFractionDigits:v}),d=c=>i(c/1e3,
c<1e4?3:c<1e6?2:1),h={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L2\
0 17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 \
14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",profile:"M3 5H21M3 9C6 9 6 18 10 18C13 18 13 12 16 12C18.5\
 12 19 16 21 16",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function l(c,v,A=""){let D=f("button",A,c);return D.type="button",D.addEventListener("click",
v),D}let p=null;function m(c,v,A){let D=l(te(h[c]),A,"tool");return D.setAttribute("aria-label",v),D.title=v,r.append(D),D}function u(c,v,A,{opened:D=()=>{},closed:tt=()=>{}}={}){
let X=m(c,v,()=>{p&&p.item===X?y():Y()});A.classList.add("sheet"),A.id=`sheet-${c}`,A.hidden=!0,A.setAttribute("role","group"),A.setAttribute("aria-label",v),X.
setAttribute("aria-expanded","false"),X.setAttribute("aria-controls",A.id),r.append(A);function Y(){p&&y(),St()&&e.expand(!1),p={item:X,sheet:A,closed:tt},A.hidden=
!1,X.setAttribute("aria-expanded","true"),D()}return{item:X,show:Y}}function y(c=!1){if(!p)return;let{item:v,sheet:A,closed:D}=p;p=null,A.hidden=!0,v.setAttribute(
"aria-expanded","false"),D(),c&&v.focus()}document.addEventListener("keydown",c=>{c.key==="Escape"&&!c.defaultPrevented&&(p?y(!0):o.querySelector(".leaflet-popu\
p")?n.closePopup():(e.closeCard(),e.back()))}),$t(dt("card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),dt("skip").addEventListener("click",
c=>{let v=dt($t(document,"#skip").getAttribute("href")?.slice(1)||"");c.preventDefault(),s.contains(v)&&e.expand(!0),v.focus({preventScroll:!0})}),e.find=c=>dn(
e.entries,c),(function(){let c=f("input"),v=f("ul","results"),A=f("p","said");c.type="search",c.placeholder="Station, system, path … or اسم",c.autocomplete=
"off",c.spellcheck=!1,c.maxLength=200,c.dir="auto",Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","\
aria-controls":"results","aria-autocomplete":"list"}).forEach(([st,nt])=>c.setAttribute(st,nt)),v.id="results",v.setAttribute("role","listbox"),v.setAttribute("\
aria-label","Found"),A.setAttribute("role","status");let tt=u("search","Search",f("div","search",c,A,v),{opened:()=>{c.focus(),c.select()}}),X=[],Y=-1;function q(st){
y(),tt.item.focus();let{bounds:nt,latlng:it}=st;nt?e.visit(()=>e.frame(nt)):it&&e.visit(()=>e.frame(L.latLng(it).toBounds(4e4))),st.open&&st.open()}function W(st){
Y=st,[...v.children].forEach((nt,it)=>nt.setAttribute("aria-selected",String(it===st))),st<0?c.removeAttribute("aria-activedescendant"):(c.setAttribute("aria-ac\
tivedescendant",v.children[st].id),v.children[st].scrollIntoView({block:"nearest"}))}function ot(){X=e.find(c.value),v.replaceChildren(...X.map((st,nt)=>{let it=st.
names.flatMap(et=>et||[]),R=it.find(et=>!Se(et))||it[0]||"",H=it.find(Se),Z=f("li","",f("bdi","en",R));if(H&&H!==R){let et=f("bdi","ar",H);et.lang="ar",Z.append(
et)}return Z.append(f("small","",st.kind||"",...st.why?[" · ",f("bdi","",st.why)]:[])),Z.id=`result-${nt}`,Z.setAttribute("role","option"),Z.addEventListener("\
mousedown",et=>et.preventDefault()),Z.addEventListener("click",()=>q(st)),Z})),c.setAttribute("aria-expanded",String(X.length>0)),A.textContent=c.value.trim()?X.
length?`${X.length} found`:"Nothing found":"",W(X.length?0:-1)}c.addEventListener("input",ot),c.addEventListener("keydown",st=>{let nt=st.key==="ArrowDown"?1:st.
key==="ArrowUp"?-1:0;if(nt&&X.length)W((Y+nt+X.length)%X.length);else if(st.key==="Enter"&&Y>=0)q(X[Y]);else if(st.key==="Escape"&&c.value)c.value="",ot();else return;
st.preventDefault()}),document.addEventListener("keydown",st=>{let nt=st.target instanceof Element&&st.target.closest("input, textarea, select");st.key==="/"&&!nt&&
(st.preventDefault(),tt.show())})})();let E={routes:"Routes",stations:"Stations",systems:"Cable systems",paths:"Crossing paths",incidents:"Incidents",ground:"Ba\
se map"};(function(){let c=f("ul","tree"),v=new Set,A=[];function D(Y,q,W,ot,st){let nt=f("input"),it=f("label","",nt);return nt.type="checkbox",nt.addEventListener(
"change",()=>ot(nt.checked)),st&&it.append(st()),it.append(f("bdi","",Y)),q!==null&&it.append(f("small","",i(q))),A.push([nt,W]),f("div","row",it)}function tt(){
A.forEach(([Y,q])=>{let W=q();Y.checked=W===!0,Y.indeterminate=W===null})}function X(){A=[];let Y=Object.keys(E),q=[...new Set([...Y,...e.layers.map(W=>W.parent)])];
c.replaceChildren(...q.flatMap(W=>{let ot=e.layers.filter(Z=>Z.parent===W);if(!ot.length)return[];if(ot.length===1){let[Z]=ot;return[f("li","",D(Z.title,Z.count,
()=>Z.shown,et=>{Z.set(et),tt()},Z.mark))]}let st=()=>{let Z=ot.filter(et=>et.shown).length;return Z===0?!1:Z===ot.length?!0:null},nt=E[W]||W,it=D(nt,ot.length,
st,Z=>{e.together(()=>ot.forEach(et=>et.set(Z))),tt()}),R=f("ul","",...ot.map(Z=>f("li","",D(Z.title,Z.count,()=>Z.shown,et=>{Z.set(et),tt()},Z.mark))));R.hidden=
!v.has(W),R.id=`branch-${q.indexOf(W)}`;let H=l(f("span","chevron"),()=>{R.hidden=!R.hidden,R.hidden?v.delete(W):v.add(W),H.setAttribute("aria-expanded",String(
!R.hidden))},"more");return H.setAttribute("aria-label",`${nt}: each one`),H.setAttribute("aria-expanded",String(!R.hidden)),H.setAttribute("aria-controls",R.id),
it.append(H),[f("li","",it,R)]})),tt()}u("layers","Layers",f("div","layers",f("h2","","Layers"),c),{opened:X}),e.onLayers(()=>{p&&p.sheet.id==="sheet-layers"&&tt()})})();
let b=f("div","cross");b.setAttribute("aria-hidden","true");let S=null;(function(){let c=[],v=L.layerGroup(),A=f("ol","steps"),D=f("p","total");D.setAttribute("\
role","status");let tt=L.polyline([],{pane:"measure",className:"measured",interactive:!1,smoothFactor:0}),X=nt=>{c.push(nt),Y()};function Y(){let nt=c.slice(1).
map((H,Z)=>ee(c[Z],H));tt.setLatLngs(c.slice(1).map((H,Z)=>ce(c[Z],H))),v.clearLayers(),c.forEach(H=>v.addLayer(L.circleMarker(H,{pane:"measure",className:"meas\
ured-point",radius:4,interactive:!1}))),A.replaceChildren(...nt.map(H=>f("li","",`${H.exact?"":"about "}${d(H.m)} km`,f("small","",`bearing ${H.bearing.toFixed(
1)}°`))));let it=nt.reduce((H,Z)=>H+Z.m,0),R=nt.every(H=>H.exact);D.textContent=c.length<2?c.length?"One point; add another":"No point yet":`${R?"":"About "}${d(
it)} km in all`,D.dataset.metres=nt.length?it.toFixed(4):"",W.disabled=ot.disabled=!c.length}let q=l("Add the centre of the map",()=>X(n.getCenter())),W=l("Undo",
()=>{c.pop(),Y()}),ot=l("Clear",()=>{c.length=0,Y()}),st=f("div","measure",f("h2","","Measure"),f("p","","Click on the map, or move it and add its centre. Lengt\
hs are geodesics on WGS 84."),f("div","buttons",q,W,ot),A,D);u("measure","Measure",st,{opened(){S=X,e.closeCard(),o.classList.add("measuring"),o.append(b),n.doubleClickZoom.
disable(),[tt,v].forEach(nt=>nt.addTo(n)),Y()},closed(){S=null,o.classList.remove("measuring"),b.remove(),n.doubleClickZoom.enable(),[tt,v].forEach(nt=>nt.remove())}})})();
let k=[...e.dates].flatMap(c=>Number.isInteger(c)?Number(c):[]).sort((c,v)=>c-v),w=null;if(k.length&&k[0]<k[k.length-1]){let c=k[0],v=k[k.length-1],A=f("input"),
D=f("output","","All years");Object.assign(A,{type:"range",min:c,max:v+1,step:1,value:v+1}),A.setAttribute("aria-label","Year"),e.setYear=st=>{e.year=st===null||
st>v?null:Math.max(st,c),A.value=String(e.year??v+1),D.textContent=e.year===null?"All years":String(e.year),A.setAttribute("aria-valuetext",D.textContent),Y.classList.
toggle("on",e.year!==null),e.together(()=>e.years.forEach(nt=>nt(e.year))),e.state.changed()},A.addEventListener("input",()=>e.setYear(Number(A.value)));let tt=f(
"div","ends",f("span","",String(c)),f("span","","all")),X=f("div","year",f("h2","","Year"),D,A,tt),{item:Y,show:q}=u("year","Year",X,{closed:()=>w?.pause()}),W=l(
"All years",()=>e.setYear(null)),{story:ot}=a;w=ot?an(t,e,{story:ot,body:X,show:q,all:W}):null,ot||X.append(f("p","","Shows what was in service that year: syste\
ms from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has no known date stays."),W),A.setAttribute("ari\
a-valuetext","All years")}let O=e.state;O.add("view",()=>{let{lat:c,lng:v}=n.getCenter();return`${c.toFixed(4)},${v.toFixed(4)},${n.getZoom()}`},c=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.
test(c))return;let[v,A,D]=c.split(",").map(Number);n.setView([v,A],Math.min(Math.max(D,n.getMinZoom()),n.getMaxZoom()),{animate:!1})}),O.add("change",()=>e.layers.
filter(c=>c.shown!==c.first).map(c=>encodeURIComponent(c.key)).join(","),c=>{let v=new Set(c.split(",").flatMap(A=>{try{return[decodeURIComponent(A)]}catch{return[]}}));
e.layers.forEach(A=>A.set(v.has(A.key)!==A.first))}),O.add("year",()=>e.year===null?"":String(e.year),c=>{e.setYear(/^\d{4}$/.test(c)?Number(c):null)}),w?.link();
function j(){return"#"+[...O.entries].map(([c,{get:v}])=>[c,v()]).filter(([,c])=>c).map(([c,v])=>`${c}=${v}`).join("&")}let z="";function K(c){if(location.hash===
z)return;z=location.hash;let v=new Map(location.hash.slice(1,6e3).split("&").map(D=>{let tt=D.indexOf("=");return[D.slice(0,tt),D.slice(tt+1)]})),A=[...O.entries].
filter(([D])=>!c||v.has("view")||v.has(D));A.length&&e.together(()=>A.forEach(([D,{set:tt}])=>tt(v.get(D)||"")))}let J;function F(){try{z=j(),history.replaceState(
null,"",z)}catch{}}K(!0),window.addEventListener("hashchange",()=>K(!1));let $=!1;if(["pointerdown","keydown","wheel"].forEach(c=>window.addEventListener(c,()=>{
$=!0},{capture:!0,passive:!0})),O.changed=()=>{clearTimeout(J),$&&(J=setTimeout(F,250))},n.on("moveend",()=>O.changed()),/^(https?|file):$/.test(location.protocol)){
let c=f("input"),v=f("p","said");c.readOnly=!0,c.setAttribute("aria-label","Link to this view"),v.setAttribute("role","status"),c.addEventListener("focus",()=>c.
select()),u("link","Link to this view",f("div","link",f("h2","","Link to this view"),c,f("div","buttons",l("Copy",async()=>{c.select();let A;try{await navigator.
clipboard.writeText(c.value),A=!0}catch{A=document.execCommand("copy")}v.textContent=A?"Copied":"Copy it from the field"})),v),{opened(){c.value=location.href.split(
"#")[0]+j(),v.textContent="",c.focus()}})}if(e.profile.there){let c=m("profile","Line diagram and depth profile",()=>e.profile.toggle());c.setAttribute("aria-co\
ntrols","profile"),e.profile.changed=v=>c.setAttribute("aria-expanded",String(v)),e.profile.changed(!1)}if(document.fullscreenEnabled){let c=m("screen","Full sc\
reen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());c.setAttribute("aria-pressed","false"),document.addEventListener(
"fullscreenchange",()=>{c.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function B(c){let v=e.depthAt(c);return v?`Depth: ${i(v.low_m)} to\
 ${i(v.high_m)} m, from cells of about ${i(v.cell_km)} km`:"Depth: on land, or not known"}function M(c){let v=c.lng-360*Math.round(c.lng/360),A=Vt(0,n.getZoom())/
111320,D=Math.min(5,Math.max(1,Math.ceil(-Math.log10(A)))),tt=(X,Y,q)=>`${Math.abs(X).toFixed(D)}° ${X<0?q:Y}`;return`${tt(c.lat,"N","S")}, ${tt(v,"E","W")}`}e.
hereLines=c=>[M(c),B(c)];function P(c){let v=e.routeNear(c);return v?e.openRoute(v,c):e.card(f("div","card here",...e.hereLines(c).map(A=>f("p","",A))),c)}n.on(
"click",c=>{S?S(c.latlng):N()||P(c.latlng)}),o.addEventListener("keydown",c=>{c.key!=="Enter"||c.target!==o||(S?S(n.getCenter()):P(n.getCenter()))});function N(){
let c=!!p||x;return y(),c}let x=!1;n.on("preclick",()=>{x=!!o.querySelector(".leaflet-popup")});let I=null;function T(c){if(c!==!!I)if(n.setMaxBounds(void 0),c){
I={at:n.getCenter(),zoom:n.getZoom(),open:dt("panel-toggle").getAttribute("aria-expanded")==="true"};let v=I.open&&!St()?C():n.getBounds();document.documentElement.
classList.add("printing"),e.expand(!0),n.invalidateSize({animate:!1,pan:!1}),n.fitBounds(v,{paddingBottomRight:[0,n.attributionControl.getContainer()?.offsetHeight??
0],animate:!1}),e.redraw(),e.paintNow(),o.querySelectorAll("canvas").forEach(A=>{if(A.classList.contains("leaflet-tile"))return;let D=_t(A),{width:tt,height:X}=A,
Y=document.createElement("canvas");Object.assign(Y,{width:tt,height:X}),_t(Y).drawImage(A,0,0),A.width=tt,D.drawImage(Y,0,0)})}else I&&(document.documentElement.
classList.remove("printing"),n.invalidateSize({animate:!1,pan:!1}),e.expand(I.open),n.setView(I.at,I.zoom,{animate:!1}),I=null,n.setMaxBounds(a.window))}function C(){
let c=n.getSize(),v=s.getBoundingClientRect().width+20;return L.latLngBounds(n.containerPointToLatLng([0,c.y]),n.containerPointToLatLng([c.x-v,0]))}window.addEventListener(
"beforeprint",()=>T(!0)),window.addEventListener("afterprint",()=>T(!1))}function Uo({columns:t,rows:e,levels:n}){let a=n.slice();for(let o=0;o<3;o++){let s=a.slice();for(let r=0;r<e;r++)for(let i=0;i<t;i++){let d=r*t+i;if(a[d]!==-1)
continue;let h=0,l=0;for(let p=Math.max(r-1,0);p<=Math.min(r+1,e-1);p++)for(let m=Math.max(i-1,0);m<=Math.min(i+1,t-1);m++){let u=a[p*t+m];u!==-1&&(h+=u,l++)}l&&
(s[d]=h/l)}a=s}return a.map(o=>Math.max(o,0))}function Vo(t){let e=t.columns>>1,n=t.rows>>1,a=new Float32Array(e*n);for(let o=0;o<n;o++)for(let s=0;s<e;s++){let r=2*
o*t.columns+2*s,i=0,d=0;for(let h of[r,r+1,r+t.columns,r+t.columns+1])t.levels[h]!==-1&&(i+=t.levels[h],d++);a[o*e+s]=d?i/d:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:e,rows:n,levels:a}}function mn(t){let e=[];for(let n=t;;n=Vo(n)){let{west:a,south:o,step:s,columns:r,rows:i}=n,d=n,h=null;if(e.
push({west:a,south:o,step:s,columns:r,rows:i,get levels(){return h=h||Uo(d)}}),Math.min(r,i)<16)return e}}function hn(t,e){let n=new Int32Array(4*t.length),a=new Float32Array(
4*t.length);return t.forEach((o,s)=>{let r=Math.min(Math.max(o,0),e-1),i=Math.floor(r),d=r-i;for(let h=0;h<4;h++)n[4*s+h]=Math.min(Math.max(i-1+h,0),e-1);a[4*s]=
(1-d)**3/6,a[4*s+1]=(3*d**3-6*d**2+4)/6,a[4*s+2]=(-3*d**3+3*d**2+3*d+1)/6,a[4*s+3]=d**3/6}),{nodes:n,weights:a}}function gn(t,e,n){let{columns:a,rows:o,levels:s}=t,
r=e.length,{nodes:i,weights:d}=hn(e.map(u=>(u-t.west)/t.step),a),h=hn(n.map(u=>(u-t.south)/t.step),o),l=new Map;function p(u){if(!l.has(u)){let y=new Float32Array(
r),E=u*a;for(let b=0,S=0;b<r;b++,S+=4)y[b]=d[S]*s[E+i[S]]+d[S+1]*s[E+i[S+1]]+d[S+2]*s[E+i[S+2]]+d[S+3]*s[E+i[S+3]];l.set(u,y)}return l.get(u)}let m=new Float32Array(
r*n.length);for(let u=0;u<n.length;u++){let[y,E,b,S]=[0,1,2,3].map(z=>p(h.nodes[4*u+z])),[k,w,O,j]=h.weights.subarray(4*u,4*u+4);for(let z=0,K=u*r;z<r;z++,K++)m[K]=
k*y[z]+w*E[z]+O*b[z]+j*S[z]}return m}function yn(t){let e=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+e)/(1-e))/(4*Math.PI)]}function Go([t,e,n,a],[o,s,r,i]){let d=0,h=1;for(let[
l,p,m,u]of[[t,n-t,o,r],[e,a-e,s,i]]){if(!p){if(l<m||l>u)return!1;continue}let y=(m-l)/p,E=(u-l)/p;d=Math.max(d,Math.min(y,E)),h=Math.min(h,Math.max(y,E))}return d<=
h}function Ho([t,e,n,a],[o,s,r,i]){let d=(h,l,p,m,u,y)=>Math.sign((p-h)*(y-l)-(m-l)*(u-h));return d(t,e,n,a,o,s)!==d(t,e,n,a,r,i)&&d(o,s,r,i,t,e)!==d(o,s,r,i,n,
a)}function bn(t){let e=new Map,n=([o,s,r,i],d)=>{for(let h=Math.floor(o*256);h<=r*256;h++)for(let l=Math.floor(s*256);l<=i*256;l++)if(d(h*4096+l))return!0;return!1};
function a(){t.forEach(o=>{let s=yn(o[0]);o.slice(1).forEach(r=>{let i=yn(r),d=[...s,...i];n([Math.min(s[0],i[0]),Math.min(s[1],i[1]),Math.max(s[0],i[0]),Math.max(
s[1],i[1])],h=>{let l=e.get(h);return l?l.push(d):e.set(h,[d]),!1}),s=i})})}return([o,s],[r,i,d,h])=>{e.size||a();let l=[r,i,r+d,i+h],p=[r+d/2,i+h/2],m=[o,s,p[0],
p[1]];return!n([Math.min(r,o),Math.min(i,s),Math.max(r+d,o),Math.max(i+h,s)],u=>(e.get(u)||[]).some(y=>Go(y,l)||Ho(y,m)))}}async function Wo(t){let e=atob(t),n=new Uint8Array(e.length);for(let i=0;i<n.length;i++)n[i]=e.charCodeAt(i);let o=new Blob([n]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),s=[],r=0;for(let i=await o.read();!i.done;i=await o.read()){if(r+=i.value.length,r>268435456)throw new RangeError("more data than a \
page has");s.push(i.value)}return new Uint8Array(await new Blob(s).arrayBuffer())}async function wn(t,e){let[n,a]=await Promise.all(t.split(" ",2).map(Wo)),o=Yo(
a,e);return JSON.parse(new TextDecoder().decode(n),(s,r)=>typeof r=="object"&&r!==null&&"~"in r?o[r["~"]]:r)}function Yo(t,e){let n=t.length>>2,a=0,o=()=>{if(a>=
n)throw new RangeError("fewer vertices than the lines have");let h=t[a]|t[a+n]<<8|t[a+2*n]<<16|t[a+++3*n]<<24;return h>>>1^-(h&1)},s=o();o();let r=Array.from({length:Math.
min(s,n)},()=>({unit:o(),size:o()})),i=0,d=0;return r.map(({unit:h,size:l})=>{let p=[],m=0,u=0,y=0,E=0,b=0,S=0;for(let k=0;k<l;k++){let w=o(),O=o();k?([b,y]=[y,
(y+b>>1)+w],[S,E]=[E,(E+S>>1)+O],m+=y,u+=E):(m=i+=w,u=d+=O),p.push(e(u/h,m/h))}return p})}function fe({rows:t,columns:e}){let n=Array.from({length:t},()=>({}));
return Object.entries(e).forEach(([a,o])=>{let s=Array.isArray(o)?r=>o[r]:"all"in o?()=>o.all:r=>o.of[o.at[r]];n.forEach((r,i)=>{let d=s(i);d!==null&&(r[a]=d)})}),
n}function Ko(t,e){return`${[t-360*Math.round(t/360),e].map(a=>Number(a.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Ln({lists:t,...e}){let n=Object.
entries(t).map(([o,s])=>[o,fe(s)]),a=Object.entries(e).map(([o,s])=>{let r=s.facts&&fe(s.facts),i=s.lists&&fe(s.lists);return[o,fe(s).map((d,h)=>{let l=r?.[h];return l?.
position===!0&&(l.position=Ko(Number(d.lon),Number(d.lat))),{...d,facts:l,lists:i?.[h]}})]});return{lists:Object.fromEntries(n),...Object.fromEntries(a)}}function xn({
columns:t,rows:e,steps:n},a,o){let s=new Float32Array(t*e);for(let r=0,i=0;r<s.length;r++)r%t===0&&(i=0),n[r]===" "?s[r]=o:s[r]=i=(i+n.charCodeAt(r)-63)%a;return s}var de=512,$e=16,Jo=4,Xo=6;function Qo(t,[e,n]){let a=(o,s,r)=>o.some(i=>Math.abs(s-i)<.002&&Math.abs(r-i)<.002);return t.flatMap(o=>{let s=[],r=[o[0]];for(let i=1;i<=
o.length;i++){let d=o[i-1],h=o[i%o.length];a(e,d.lng,h.lng)||a(n,d.lat,h.lat)?(r.length>1&&s.push(r),r=[h]):r.push(h)}return r.length>1&&s.push(r),s})}function ts(t,e,n,a){
let o=e.length,s=n.length,r=null;for(let i of[...t].reverse()){let{west:d,south:h,step:l,columns:p,rows:m}=i[0],u=d+l*(p-1),y=h+l*(m-1);if(r&&(e[0]>u||e[o-1]<d||
n[0]<h||n[s-1]>y))continue;let E=i.find(k=>k.step*a>=1.5)||i[i.length-1],b=gn(E,e,n);if(!r){r=b;continue}let S=(k,w,O)=>Math.min(k-w,O-k)/(Xo*l);for(let k=0,w=0;k<
s;k++){let O=S(n[k],h,y);for(let j=0;j<o;j++,w++){let z=Math.min(O,S(e[j],d,u),1);z>0&&(r[w]+=z*(b[w]-r[w]))}}}return r||new Float32Array(o*s)}function vn(t,[e,
n],a,o,s,r){let i=t.width,d=256/de*2**a.z,h=e?1:0,l=Math.min(n,i-e),p=Array.from({length:i},(B,M)=>(M+.5)/i),m=p.map(B=>360*(a.x+B)/d-180),u=p.slice(e-h,e+l).map(
B=>Math.atan(Math.sinh(Math.PI*(1-2*(a.y+B)/d)))*180/Math.PI),y=ts(o,m,u,de*d/360),{west:E,south:b,step:S,columns:k,rows:w}=o[o.length-1][0],O=(B,M,P)=>B>M-S&&B<
M+P*S,j=m.map(B=>O(B,E,k)),z=s.length-1,K=r.map(([B,M,P])=>255<<24|P<<16|M<<8|B),J=_t(t),F=J.createImageData(i,l),$=new Int32Array(F.data.buffer);for(let B=h,M=h*
i,P=0;B<u.length;B++){if(!O(u[B],b,w)){M+=i,P+=i;continue}for(let N=0;N<i;N++,M++,P++){if(!j[N])continue;let x=y[M],I=0;for(;I<z&&x>=s[I+1];)I++;$[P]=K[I];let T=I?
x-s[I]:1/0,C=I<z?s[I+1]-x:1/0,c=Math.min(T,C);if(c>3)continue;let v=.5-c/Math.max(Math.abs(x-y[N?M-1:M+1]),Math.abs(x-y[B?M-i:M+i]),1e-4);if(v<=0)continue;let[A,
D]=[r[I],r[T<C?I-1:I+1]],tt=X=>Math.round(A[X]+v*(D[X]-A[X]));$[P]=255<<24|tt(2)<<16|tt(1)<<8|tt(0)}}J.putImageData(F,0,e)}function es(t,e){return e.some(n=>n.reduce(
(a,o)=>{let s=a;for(let r=0,i=o.length-1;r<o.length;i=r++){let d=o[r],h=o[i];d.lat>t.lat!=h.lat>t.lat&&t.lng<(h.lng-d.lng)*(t.lat-d.lat)/(h.lat-d.lat)+d.lng&&(s=
!s)}return s},!1))}async function En({map:t,data:e,ground:n,box:a},o){let s=document.documentElement.classList.contains("plain"),r=window.matchMedia("screen and\
 (prefers-color-scheme: dark)"),i=window.matchMedia("print"),d=T=>L.svg({pane:T,padding:.3}),h=d("land"),l=d("borders"),p={interactive:!1,smoothFactor:.6},{tiers:m}=n;
function u(T,C,c,v,A=!1){if(!C.length)return;let D={...p,renderer:v,className:`ground ${T}`},tt=A?L.polygon(C,D):L.polyline(C,D);c.addLayer(tn(t,tt,A?C.flat():C,
A))}let y=L.layerGroup(),E=L.layerGroup();for(let{land:T}of m)u("land",T,t,h,!0),await Et();let b=m.map(T=>Qo(T.land.flat(),T.edges));await Et();for(let T of b)
u("coast",T,t,h),await Et();let S=T=>m.flatMap(C=>C[T]);u("rivers",S("rivers"),y,h),m.forEach(({lakes:T})=>u("lake",T,y,h,!0)),u("canals",S("canals"),y,h),u("bo\
rders",S("borders"),E,l),u("disputed",S("disputed"),E,l);let k=T=>[1,3,5].map(C=>parseInt(T.slice(C,C+2),16)),w=()=>i.matches||document.documentElement.classList.
contains("printing");function O(){let{tints:T}=n.depths;return T[w()?"print":s&&r.matches?"dark":"light"].map(k)}function j(T,C){for(let{west:c,south:v,step:A,columns:D,
rows:tt,levels:X}of T){let Y=L.latLng(C.lat,C.lng+360*Math.ceil((c-A/2-C.lng)/360)),q=Math.round((Y.lng-c)/A),W=Math.round((Y.lat-v)/A);if(q<0||q>=D||W<0||W>=tt)
continue;let ot=X[W*D+q];if(ot===-1||m.some(({land:Z})=>es(Y,Z)))return null;let{deepest_m:st,levels:nt}=n.depths,it=Z=>st*(Math.max(Z,0)/(nt-1))**2,R=it(ot-.5),
H=R<100?1:10;return{low_m:H*Math.floor(R/H),high_m:H*Math.ceil(it(ot+.5)/H),cell_km:Math.round(A*111.2)}}return null}async function z(){let T=n.depths.grids.map(
q=>({...q,levels:xn(q,n.depths.levels,-1)}));if(o.depthAt=q=>j(T,q),!s)return;await Et();let C=[];for(let q of T)C.push(mn(q)),await Et();let c=[];function v(q,W){
for(let ot=0;ot<q.height;ot+=$e)vn(q,[ot,$e],W,C,n.depths.bands,O())}let A=!1;t.on("movestart",()=>{A=!0}).on("moveend",()=>{A=!1});function D(q){let W=performance.
now()+q,ot=O(),st=A?Jo:$e;for(let nt;performance.now()<W&&(nt=c[0]);){let{tile:it,coords:R,done:H}=nt;vn(it,[nt.row,st],R,C,n.depths.bands,ot),nt.row+=st,!(nt.row<
it.height)&&(c.shift(),H(void 0,it))}c.length&&setTimeout(()=>D(A?3:8),A?40:0)}let tt=wt(L.GridLayer).extend({createTile(q,W){let ot=f("canvas","leaflet-tile"),
{_whole:st}=this,nt=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-st);return ot.width=ot.height=Math.ceil(de*Math.min(nt,2)),c.push({tile:ot,row:0,coords:q,
done:W})===1&&queueMicrotask(()=>D(w()?1/0:8)),ot},_setView(q,W,...ot){this._whole=Math.floor(W+1e-6),wt(L.GridLayer.prototype)._setView.call(this,q,W,...ot)},_clampZoom(){
return this._whole},repaint(){X(this).forEach(({el:q,coords:W})=>v(q,W))}}),X=q=>Object.values(wt(q)._tiles),Y=new tt({pane:"depths",tileSize:de,noWrap:!0,bounds:e.
window,keepBuffer:1,updateWhenZooming:!1});Y.on("load",()=>{a.dataset.depths="drawn"}),o.addLayer({key:"depths",title:"Depth",parent:"ground",group:Y}),[r,i].forEach(
q=>q.addEventListener("change",()=>Y.repaint())),window.addEventListener("afterprint",()=>Y.repaint()),o.paintNow=()=>{D(1/0),Y.repaint(),X(Y).forEach(({el:q})=>{
q.style.opacity="1"})}}if(await Et(),n.depths.grids.length&&await z(),!s)return;await Et(),o.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:y}),
o.addLayer({key:"borders",title:"Borders",parent:"ground",group:E}),await Et();let K=bn([...b.flat(),...S("borders"),...S("disputed")]),J=new Set(e.crossed||[]),
F=document.documentElement.lang==="ar",$=.3,B=new Set(n.names.map(([T,C,c,v,A,D])=>({kind:T,zoom:D,latlng:L.latLng(A,v),text:F&&c||C,first:T==="country"&&J.has(
C)})));n.names.forEach(([T,C,c,v,A,D])=>o.addSearch({names:[C,c],kind:T.charAt(0).toUpperCase()+T.slice(1),late:!0,open(){let tt=f("h2","",f("bdi","",C)),X=L.latLng(
A,v),Y=T==="city"||T==="capital",q=f("span","ar",c);Object.assign(q,{lang:"ar",dir:"rtl"}),c&&tt.append(q),o.card(f("article","card of-ground",f("p","kicker",T.
charAt(0).toUpperCase()+T.slice(1)),tt,...Y?o.hereLines(X).map(W=>f("p","",W)):[]),X),o.visit(()=>t.setView(X,Math.max(D+.5,3),{animate:!1}))}}));let M=[],P={ocean:3,
sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},N={ocean:5.5,country:8},x=!0;function I(T){let C=t.getBounds().pad(.3);B.forEach(c=>{if(T+$<c.zoom||!C.contains(
c.latlng))return;B.delete(c);let v=c.kind==="city"||c.kind==="capital";if(v&&o.places.some(({latlng:tt})=>Math.abs(tt.lat-c.latlng.lat)<.15&&Math.abs(tt.lng-c.latlng.
lng)<.15))return;let D=f("span",c.kind,c.text);F&&D.classList.add("ar"),M.push({...c,label:o.addLabel({latlng:c.latlng,element:D,beside:v,rank:(c.first?1e3:0)+10*
(10-c.zoom)+(P[c.kind]||0),reach:v?0:c.kind==="ocean"?90:c.first?96:c.kind==="country"?36:26,within:c.kind==="country"?K:null})})}),M.forEach(({kind:c,zoom:v,label:A})=>{
A.shown=x&&T+$>=v&&T<(N[c]||99),A.element.classList.toggle("near",T>=v+1.5)}),a.dataset.scale=T<3?"world":T<5?"region":"country"}o.onDraw(I),t.on("moveend",()=>I(
t.getZoom())),o.addLayer({key:"names",title:"Place names",parent:"ground",group:null,show:T=>{x=T}})}var Ae=["aria-label","aria-valuetext","title","placeholder"],ns={".":"٫",",":"٬"},os="[^A-Za-z]*\\d[^A-Za-z]*?",ss=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
as=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,e=>e.replace(/[\d.,]/g,n=>n==="."||n===","?ns[n]:String.fromCharCode(1632+Number(n)))),[rs,is]=[8294,
8297].map(t=>String.fromCharCode(t)),kn=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${rs}${t}${is}`:t;function cs(t,e){let n=new Intl.PluralRules(
e),a=Object.entries(t).filter(([s])=>s.includes("{")).map(([s,r])=>{let i=s.split(/\{(\w+)\}/),d=i.filter((l,p)=>p%2===0),h=i.map((l,p)=>p%2?`(?<${l}>${l==="n"?
os:"[^]+?"})`:ss(l)).join("");return{size:d.join("").length,pattern:new RegExp(`^${h}$`),form:r}}).sort((s,r)=>r.size-s.size);function o(s){for(let i of[s,s.charAt(
0).toLowerCase()+s.slice(1)]){let d=t[i];if(typeof d=="string")return d}for(let{pattern:i,form:d}of a){let h=i.exec(s)?.groups;if(!h)continue;return(typeof d=="\
string"?d:d[n.select(Number((h.n||"").replace(/[^\d.]/g,"")))]||d.other).replace(/\{(\w+)\}/g,(p,m)=>o(h[m])??kn(h[m]))}if(!s.includes(", "))return null;let r=s.
split(", ").map(i=>/[A-Za-z]/.test(i)?o(i):kn(i));return r.includes(null)?null:r.join("، ")}return o}function Sn(t){let e=document.getElementById("texts");if(!e)
return;let{texts:n,numerals:a,original:o}=JSON.parse(e.textContent||"{}"),s=cs(n,document.documentElement.lang),r=a==="arab"?as:p=>p,i=p=>{let m=p.trim(),u=/[A-Za-z]/.
test(m)?s(m):null;return r(u===null?p:p.replace(m,()=>u))};function d(p){let m=document.createElement("q");Object.assign(m,{lang:"en",dir:"ltr",translate:!1}),m.
textContent=p.data.slice(o.length+1),p.data=o,p.after(" ",m)}function h(p){if(p instanceof Text){let m=p.parentElement?.closest("script, style, [translate=no]");
!m&&p.data.startsWith(`${o} `)&&d(p);let u=m?p.data:i(p.data);u!==p.data&&(p.data=u)}else p instanceof Element&&!p.matches("script, style")&&(Ae.forEach(m=>{let u=p.
getAttribute(m),y=u&&i(u);y&&y!==u&&p.setAttribute(m,y)}),p.childNodes.forEach(h))}let l={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:Ae};
new MutationObserver(p=>p.forEach(({type:m,target:u,addedNodes:y})=>{m==="childList"?y.forEach(h):m==="characterData"?h(u):u instanceof Element&&Ae.forEach(E=>{
let b=u.getAttribute(E),S=b&&i(b);S&&S!==b&&u.setAttribute(E,S)})})).observe(t,l),h(t)}var Cn=(t,e,n,a,o)=>e<t.x+t.w&&t.x<e+a&&n<t.y+t.h&&t.y<n+o,$n=new Map;function ls(t){let e=$n.get(t);if(e)return e;let n=[],a=t>90?Array.from({length:17},(o,s)=>(s-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return a.forEach(o=>a.forEach(s=>n.push([o*t,s*t]))),$n.set(t,n.sort((o,s)=>Math.hypot(...o)-Math.
hypot(...s))),n}function us(t){let e=new Map;return t.forEach(n=>{let a=(n.x>>4)*4096+(n.y>>4),o=e.get(a);o?o.push(n):e.set(a,[n])}),(n,a,o,s,r=1/0)=>{let i=0;for(let d=n-
3>>4;d<=n+o+3>>4;d++)for(let h=a-1>>4;h<=a+s+1>>4;h++)for(let l of e.get(d*4096+h)||[])if(l.x>n-3&&l.x<n+o+3&&l.y>a-1&&l.y<a+s+1&&++i>=r)return i;return i}}function An(){
let t=new Map,e=({x:o,y:s,w:r,h:i},d)=>{for(let h=Math.floor(o/64);h<=(o+r)/64;h++)for(let l=Math.floor(s/64);l<=(s+i)/64;l++)if(d(t.get(h*4096+l),h*4096+l))return!0;
return!1};return{free:(o,s,r,i)=>!e({x:o,y:s,w:r,h:i},d=>!!(d&&d.some(h=>Cn(h,o,s,r,i)))),take:(o,s,r,i)=>{let d={x:o,y:s,w:r,h:i};e(d,(h,l)=>(h?h.push(d):t.set(
l,[d]),!1))}}}function Nn(t,e){let n=t.getContainer(),a=[],o=[],s=[];function r({latlng:u,element:y,rank:E,dot:b=!1,reach:S=0,beside:k=!1,within:w=null}){let O={
latlng:u,element:y,rank:E,dot:b,reach:S,beside:k,within:w,shown:!0};return b||(y.classList.add("ground-name"),L.marker(u,{pane:"names",interactive:!1,keyboard:!1,
icon:L.divIcon({className:"name-holder",html:y,iconSize:[0,0]})}).addTo(t)),a.push(O),O}function i(){let u=t.attributionControl.getContainer(),{parentElement:y,
firstElementChild:E}=e;!u||!y||!(E instanceof HTMLElement)||(y.style.setProperty("--title",`${E.offsetHeight}px`),y.style.setProperty("--credits",`${u.offsetWidth>
n.clientWidth-180?u.offsetHeight:0}px`))}let d=!1;t.on("viewprereset",()=>{d=!0}),t.on("viewreset",()=>{d=!1});function h(){let u=An(),y=An(),E=[],b=[],S={zoom:NaN,
origin:L.point(NaN,NaN),size:t.getSize(),free:u.free,take:u.take,inside:(F,$,B,M)=>F>2&&$>2&&F+B<S.size.x-2&&$+M<S.size.y-22,crossed:()=>0},{free:k,take:w,inside:O}=S;
function j(){i(),Object.assign(S,{zoom:t.getZoom(),origin:t.getPixelBounds().getTopLeft(),size:t.getSize()});let{zoom:F,origin:$,size:B}=S,M=n.getBoundingClientRect();
[e,dt("tools"),...n.querySelectorAll(".leaflet-control, .large-year")].forEach(x=>{let{left:I,top:T,width:C,height:c}=x.getBoundingClientRect();x!==e&&!C||(w(I-
M.left,T-M.top,C,c),E.push({x:I-M.left,y:T-M.top,w:C,h:c}))}),a.forEach(({element:x,within:I})=>{I&&x.classList.remove("less")});let P=L.bounds([-200,-200],B.add(
[200,200]));b=a.filter(x=>x.shown).map(x=>({...x,at:t.project(x.latlng,F).subtract($)})).filter(x=>P.contains(x.at)).map(x=>({...x,w:x.element.offsetWidth,h:x.element.
offsetHeight}));let N=new Set(b.map(({element:x})=>x));b.filter(x=>x.dot).forEach(({at:{x,y:I}})=>w(x-7,I-7,14,14)),S.crossed=us(s.flatMap(x=>x(F,$)).filter(x=>O(
x.x,x.y,0,0))),a.forEach(({element:x})=>{N.has(x)||(x.dataset.side="none")}),b.sort((x,I)=>Number(I.dot)-Number(x.dot)||I.rank-x.rank)}function z(){let{crossed:F,
zoom:$}=S;b.filter(B=>B.dot).forEach(({element:B,at:M,rank:P,w:N,h:x})=>{let I=[["right",M.x+9,M.y-x/2],["left",M.x-9-N,M.y-x/2],["above",M.x-N/2,M.y-9-x],["bel\
ow",M.x-N/2,M.y+9]],T=([,v,A])=>!O(v,A,N,x)||!y.free(v,A,N,x)?1/0:(k(v,A,N,x)?0:40)+F(v,A,N,x)+(E.some(D=>Cn(D,v,A,N,x))?300:0),C=I.reduce((v,A)=>T(A)<T(v)?A:v),
c=T(C)<[$<4?0:1,3,$<3.5?30:1/0,1/0][P]?C:null;B.dataset.side=c?c[0]:"none",c&&(w(c[1],c[2],N,x),y.take(c[1],c[2],N,x))})}function K(){let{crossed:F,origin:$,zoom:B}=S,
M=256*2**B;b.filter(P=>!P.dot).forEach(({element:P,at:{x:N,y:x},reach:I,beside:T,within:C,...c})=>{let{w:v,h:A}=c,D=()=>T?3:v/2,tt=()=>ls(I).find(([Y,q])=>{let W=N+
Y-D(),ot=x+q-A/2;return O(W,ot,v,A)&&k(W-2,ot-2,v+4,A+4)&&!F(W,ot,v,A,1)&&(!C||C([(N+$.x)/M,(x+$.y)/M],[(W+$.x)/M,(ot+2+$.y)/M,v/M,(A-4)/M]))}),X=tt();if(!X&&C){
let Y=P.classList.contains("near")?.76:.95;[v,A]=[v*Y,A*Y],X=tt(),P.classList.toggle("less",!!X)}P.dataset.side=X?"on":"none",X&&(P.style.translate=`${X[0]}px ${X[1]}\
px`,w(N+X[0]-D()-3,x+X[1]-A/2-3,v+6,A+6))})}let J=()=>!d&&t.getZoom()===S.zoom&&t.getPixelBounds().getTopLeft().equals(S.origin);return[()=>{d||j()},...[z,...o.
map(F=>()=>F(S)),K].map(F=>()=>{J()&&F()})]}return{addLabel:r,layout:()=>h().forEach(u=>u()),placing:h,onLayout:u=>{o.push(u)},addInk:u=>{s.push(u)}}}var fs=12,ds=1.2,ps=3;function hs(){let{_draw:t,_fillStroke:e}=wt(L.Canvas.prototype),n=wt(L.Canvas).extend({_draw(){t.call(this),this._ctx.globalCompositeOperation=
"destination-out",this._within=!0,t.call(this),this._within=!1,this._ctx.globalCompositeOperation="source-over"},_fillStroke(a,o){let{options:s}=o,{weight:r}=s;
this._within&&(s.weight=Math.max(r-2*ds,0)),e.call(this,a,o),s.weight=r}});return new n({pane:"band-edges",padding:.1})}function On(t,e){if(!e.length)return()=>{};
t.createPane("band-edges").style.zIndex="403";let n=hs();return e.forEach(a=>{for(let o=0;a.accuracy_m&&o<a.latlngs.length-1;){let s=o+1;for(;s<a.latlngs.length-
1&&Math.abs(a.latlngs[s+1].lat-a.latlngs[o].lat)<1;)s++;let r=a.latlngs.slice(o,s+1),i={interactive:!1,noClip:!0,smoothFactor:1};a.bands.push({band:L.polyline(r,
{...i,pane:"bands",className:a.routes.length>1?"band shared":`band route-${a.routes[0]}`}),edge:L.polyline(r,{...i,renderer:n,opacity:1})}),o=s}}),(a,o)=>{let s=getComputedStyle(
document.documentElement),r=t.getSize(),i=Math.min(r.x,r.y)/ps;e.forEach(d=>{let h=d.latlngs[d.latlngs.length>>1].lat,l=o(d),p=d.accuracy_m||0,m=l.length>0&&p>fs*
Vt(h,a),u=s.getPropertyValue(d.routes.length>1?"--soft":`--route-${d.routes[0]%14}`).trim();d.bands.forEach(({band:y,edge:E})=>{let b=y.getLatLngs(),S=(b[0].lat+
b[b.length-1].lat)/2,k=2*p/Vt(S,a),[w,O]=k>i?[E,y]:[y,E];O.remove(),m?w.addTo(t).setStyle({weight:k,color:u}):w.remove()})})}}var ms=520,gs="600 11px ",ys=.4;function bs(t){let e=[];return t.forEach(n=>{let a=e[e.length-1];a&&a[a.length-1].distanceTo(n[0])<8?a.push(...n):e.push([...n])}),
e}function*ws(t,e,n){for(let a=0;a<t.length;a+=3){let o=a,s=0;for(;o+1<t.length&&s<n+14;)s+=t[o+1].distanceTo(t[o]),o++;if(s<n+14)continue;let r=t.slice(a,o+1);
r.some(i=>i.x<8||i.y<8||i.x>e.x-8||i.y>e.y-24)||r[0].distanceTo(r[r.length-1])<.96*s||(yield[r,a*6])}}var Ls=(t,e,n)=>t.every(a=>!n(a.x+e.x-2,a.y+e.y-3,4,6,1));
function Tn({map:t,routes:e,usersOf:n},a){let o=L.svg({pane:"along",padding:.2}).addTo(t),s=_t(document.createElement("canvas"));s.font=gs+getComputedStyle(document.
body).fontFamily;let r=new Map,i=b=>{let S=r.get(b)??s.measureText(b).width+ys*b.length;return r.set(b,S),S},d=null,h=-1,[l,p]=["",""].map(()=>L.SVG.create("g"));
wt(o)._rootGroup.append(l,p);function m(b){let S=[];return e.forEach((k,w)=>{if(!k.shown||b>=0&&w!==b)return;let O=null;k.parts.forEach(j=>{let z=b>=0?[]:n(j.leg).
filter(J=>J<w&&e[J].parts.some(F=>F.number===j.number&&F.system===j.system));if(!j.system||z.length){O=null;return}let K=b>=0?j.complete:j.seen;O&&O.name===j.system?
O.seen.push(...K):S.push(O={name:j.system,r:w,seen:[...K]})})}),S.map(k=>({...k,seen:bs(k.seen)}))}function u(b,S,k,w){let O=L.SVG.create("path"),j=L.SVG.create(
"text"),z=L.SVG.create("textPath");return O.setAttribute("d","M"+k.map(({x:K,y:J})=>`${K.toFixed(1)} ${J.toFixed(1)}`).join("L")),O.setAttribute("id",S),O.setAttribute(
"class","along-path"),z.setAttribute("href",`#${S}`),z.setAttribute("startOffset","50%"),z.textContent=b,j.setAttribute("class",w),j.append(z),[O,j]}function y({
origin:b,size:S,free:k,take:w,crossed:O},j){let z=j<0?l:p;z.replaceChildren();let K=t.getPixelOrigin().subtract(b);m(j).forEach((J,F)=>{let $=i(J.name),B=-1/0,M=0,
P=J.seen.flatMap(N=>{let x=M;return M+=6*N.length,[...ws(N,S,$)].map(([I,T])=>({piece:I,at:x+T}))});for(let{piece:N,at:x}of P){if(x-B<ms)continue;let T=N[N.length-
1].x<N[0].x?N.reverse():N,C=T[T.length-1].subtract(T[0]),c=Math.hypot(C.x,C.y),v=L.point(C.y/c,-C.x/c),A=[5,-15].find(Y=>Ls(T,v.multiplyBy(Y+5),O))??(j>=0?5:void 0);
if(A===void 0)continue;let D=T.map(Y=>Y.add(v.multiplyBy(A)));if(D.slice(1).reduce((Y,q,W)=>Y+q.distanceTo(D[W]),0)<$+4)continue;let X=T.filter((Y,q)=>q%2===0).
map(Y=>Y.add(v.multiplyBy(A+5)));j<0&&!X.every(({x:Y,y:q})=>k(Y-6,q-6,12,12))||(j<0&&X.forEach(({x:Y,y:q})=>w(Y-6,q-6,12,12)),B=x,z.append(...u(J.name,`along-${j}\
-${F}-${x}`,D.map(Y=>Y.subtract(K)),`along route-${J.r}${j<0?"":" hot"}`)))}})}function E(b){h=b,p.replaceChildren(),b>=0&&d&&y(d,b),l.style.display=b>=0&&p.childElementCount?
"none":""}return a.onLayout(b=>{d=b,y(b,-1),E(h)}),E}var Xt=4,xs=20,_n=6,Ms=44,vs=140,Es=8,ks=[24e5,12e5,6e5,3e5],Pn=t=>Math.min(2.5+1.2*t,20),In=t=>t.slice(1).reduce((e,n,a)=>e+n.distanceTo(t[a]),0),Bn=t=>L.point(
t.x+t.ox,t.y+t.oy);function Ce(t,e){let n=[];return t.forEach((a,o)=>{let s=n[n.length-1],r=e(a);s&&s.value===r?s.to=o+1:n.push({value:r,from:o,to:o+1})}),n}function zn(t){
for(let e=0;e<2;e++){let n=t.map(a=>a.map(({users:o,close:s})=>s.some(r=>r.users.length>o.length||r.users.some(i=>!o.includes(i)))?[...new Set([...o,...s.flatMap(
r=>r.users)])].sort((r,i)=>r-i):o));t.forEach((a,o)=>a.forEach((s,r)=>{s.users=n[o][r]}))}t.forEach(e=>{Ce(e,n=>n.users.length>1).forEach(({value:n,from:a,to:o})=>{
let s=n&&In(e.slice(a,o).map(r=>L.point(r.x,r.y)))>=xs;for(let r=a;r<o;r++){let i=0,d=0;for(let h=Math.max(a,r-_n);h<Math.min(o,r+_n+1);h++,d++)i+=e[h].users.length;
e[r].count=s?Math.round(i/d):0}})})}function Rn({map:t,routes:e},n){e.length&&["trunk-edges","trunks"].forEach((l,p)=>{t.createPane(l).style.zIndex=String(404+p)});
let a=new Map,o=[],s=new Map;function r(l){n.visit(()=>{for(let p of ks)if(n.frame(l.toBounds(p)),t.getZoom()>=Xt)return;t.setView(l,Xt,{animate:!1})})}function i(l){
let p=a.get(l);if(p)return p;let m=Pn(l),u={pane:"trunks",interactive:!1,smoothFactor:0},y=L.polyline([],{pane:"hits",className:"hit",weight:Math.max(m,18),smoothFactor:0,
bubblingMouseEvents:!1});y.on("click",b=>r(b.latlng)),y.on("mouseover",()=>n.highlight(-1));let E=[L.polyline([],{...u,pane:"trunk-edges",className:"trunk-edge",
weight:m+3}),L.polyline([],{...u,className:"trunk",weight:m}),y];return a.set(l,E),E}function d(l){o=[];let p=new Map;e.forEach(({shown:m,dots:u})=>{m&&(Ce(u,y=>y.
count).forEach(({value:y,from:E,to:b})=>{if(!y)return;let S=u.slice(Math.max(E-1,0),b+1).map(Bn),k=p.get(y)||[];p.set(y,k),k.push(L.LineUtil.simplify(S,.4).map(
w=>t.unproject(w,l)))}),Ce(u,y=>y.count?y.users.join():"").forEach(({value:y,from:E,to:b})=>{y&&o.push({points:u.slice(E,b).map(Bn),users:u[E].users})}))}),p.forEach(
(m,u)=>i(u).forEach(y=>y.setLatLngs(m).addTo(t))),a.forEach((m,u)=>{p.has(u)||m.forEach(y=>y.remove())})}function h(l,p){let m=s.get(l);if(m)return m;let u=f("b\
utton","trunk-count",`${p.length} routes`);u.type="button",u.setAttribute("aria-label",`${p.length} routes: show them apart`),u.title=`Their numbers: ${p.map(b=>b+
1).join(", ")}`;let E={marker:L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:"trunk-holder",html:u,iconSize:[0,0]})}),button:u,open:()=>{}};
return L.DomEvent.disableClickPropagation(u),u.addEventListener("keydown",b=>b.stopPropagation()),u.addEventListener("click",()=>E.open()),E}return n.onLayout(({
zoom:l,origin:p,size:m,free:u,take:y})=>{let E=new Map,b=new Map,S=o.map(({points:k,users:w})=>({users:w,points:k.map(O=>O.subtract(p)).filter(({x:O,y:j})=>O>40&&
j>14&&O<m.x-40&&j<m.y-30)})).map(k=>({...k,length:In(k.points)})).filter(({length:k})=>k>=Ms).sort((k,w)=>w.users.length-k.users.length||w.length-k.length);for(let{
points:k,users:w}of S){if(E.size>=Es)break;let O=w.join(),j=b.get(O)||[],z=62,K=22,J=[.5,.4,.6,.3,.7,.2,.8].map(M=>k[Math.floor(M*k.length)]).find(M=>u(M.x-z/2,
M.y-K/2,z,K)&&j.every(P=>P.distanceTo(M)>vs));if(!J)continue;y(J.x-z/2,J.y-K/2,z,K),b.set(O,[...j,J]);let F=`${O} ${j.length}`,$=h(F,w),B=t.unproject(J.add(p),l);
$.open=()=>r(B),$.marker.setLatLng(B).addTo(t),E.set(F,$)}s.forEach(({marker:k,button:w},O)=>{E.has(O)||(w===document.activeElement&&t.getContainer().focus({preventScroll:!0}),
k.remove())}),s=E}),n.addInk((l,p)=>o.flatMap(({points:m,users:u})=>{let y=Pn(u.length)/3;return m.map(E=>E.subtract(p)).flatMap(({x:E,y:b})=>[{x:E,y:b},{x:E-y,
y:b-y},{x:E+y,y:b+y}])})),{draw:d}}var Ss=5,$s=5,jn=18,As=4e4,pe=t=>t.km??NaN;function Cs(t,e,n){let a=[t[0]];for(let o=1;o<t.length;o++){let s=t[o-1],r=t[o],i=L.LineUtil.clipSegment(s,r,n);if(i){
let[d,h]=i,l=Math.max(Math.ceil(d.distanceTo(h)/e),1),p=s.distanceTo(r)||1;for(let m=0;m<=l;m++){let u=d.multiplyBy(1-m/l).add(h.multiplyBy(m/l));u.km=pe(s)+(pe(
r)-pe(s))*s.distanceTo(u)/p,a.push(u)}}a.push(r)}return a.filter((o,s)=>!s||o.x!==a[s-1].x||o.y!==a[s-1].y)}function Ns(t,e,n){let a=[],o=null;for(let s=1;s<t.length;s++){
let r=L.LineUtil.clipSegment(t[s-1],t[s],n);if(!r)continue;let[i,d]=r,h=Math.max(Math.ceil(i.distanceTo(d)/e),1);(!o||!o.equals(i))&&a.push([i]);for(let l=1;l<=
h;l++)a[a.length-1].push(i.multiplyBy(1-l/h).add(d.multiplyBy(l/h)));o=d}return a}function Os(t){let e=[0];for(let n=1;n<t.length;n++)e.push(e[n-1]+Math.hypot(t[n].
x-t[n-1].x,t[n].y-t[n-1].y));for(let n=0,a=0,o=0,s=0,r=0;n<t.length;n++){for(;o<t.length&&e[o]<=e[n]+jn;)s+=t[o].mx,r+=t[o].my,o++;for(;e[a]<e[n]-jn;)s-=t[a].mx,
r-=t[a].my,a++;t[n].ox=s/(o-a),t[n].oy=r/(o-a)}}function Qt(t){if(!t.metres){let e=t.metres=[0];t.latlngs.slice(1).forEach((n,a)=>e.push(e[a]+ee(t.latlngs[a],n).
m))}return t.metres}function Dn({leg:t,from_km:e,backwards:n},a){let o=Qt(t),s=o[o.length-1],r=s?t.km*a/s:0;return e+(n?t.km-r:r)}function Ne(t,e){let n=e===null?
NaN:e/1e3,a=n>0?Math.min(2,1-Math.floor(Math.log10(2*n))):2,o=10**-a,s=Math.max(0,a);return(Math.round(t/o)*o).toLocaleString("en",{minimumFractionDigits:s,maximumFractionDigits:s})}
function Fn({map:t,data:e},n){let a=e.legs.map($=>({...$,latlngs:$.line,bands:[]})),o=$=>[$.casing,$.line,$.over,$.hit].flatMap(B=>B||[]),s=e.routes.map(($,B)=>{
let M=0,P=$.legs.map(([C,c],v)=>{let A=a[C],D=$.standings[v]||"",tt=A.schematic?"schematic":A.modelled?"modelled":"known",X=`${A.medium} ${tt} route-${B} ${D}`.
trim(),Y={interactive:!1,smoothFactor:0,weight:A.medium==="land"?4:2.5},q={leg:A,number:C,backwards:c,system:$.systems[v],from_km:M,plain:[],dots:[],points:[],apart:[],
seen:[],complete:[],casing:L.polyline([],{...Y,pane:"casings",className:`casing ${X}`}),line:L.polyline([],{...Y,pane:"lines",className:`line ${X}`}),over:D==="\
gone"?L.polyline([],{...Y,pane:"lines",className:`over ${X}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${X}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};
return M+=A.km,q.hit.on("click",W=>{n.openRoute(n.routeNear(W.latlng)||{r:B,part:q},W.latlng)}),q.hit.on("mousemove",W=>{let ot=n.routeNear(W.latlng)||{r:B,part:q};
n.highlight(ot.r),n.pointed(ot,W.latlng)}),q.hit.on("mouseout",()=>n.highlight(-1)),q}),N=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`\
number on-map route-${B}`,html:String(B+1),iconSize:[20,20]})}).on("click",()=>n.open("route",B,N.getLatLng())),x=L.layerGroup(P.flatMap(o)),I=L.latLngBounds(P.
flatMap(C=>C.leg.latlngs));return{parts:P,label:N,group:x,bounds:I,shown:!0,away:!1,since:$.since,until:$.until,dots:[],wanted:!0}}),r=$=>$.routes.filter(B=>s[B].
shown),i=$=>!n.only||n.only.includes($),d=new Map,h=new Set,l=On(t,a);function p($){l($,B=>r(B).filter(M=>(h.size?h.has(M):i(M))&&!n.failed.has(M)))}let m=null;
function u($,B){$.forEach(({route:x,r:I})=>x.parts.forEach(T=>{let C=e.comparison&&I<e.comparison.paired?Qt(T.leg):null,c=L.LineUtil.simplify(T.leg.latlngs.map(
(v,A)=>{let D=t.project(v,B);return C&&(D.km=Dn(T,C[A])),D}),.8);T.plain=T.backwards?c.reverse():c}));let M=t.getPixelBounds(),P=M.getSize().multiplyBy(.7),N=L.
bounds(M.getTopLeft().subtract(P),M.getBottomRight().add(P));m=N,$.forEach(({route:x,r:I})=>{let T=x.dots=x.parts.flatMap(C=>Cs(C.plain,6,N).map(c=>({x:c.x,y:c.
y,km:pe(c),r:I,part:C,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[I],close:[],count:0})));T.forEach((C,c)=>{let v=T[Math.max(c-1,0)],A=T[Math.min(c+1,T.length-1)],D=Math.
hypot(A.x-v.x,A.y-v.y)||1;C.dx=(A.x-v.x)/D,C.dy=(A.y-v.y)/D})})}function y($,B){let M=$s+2,P=new Map,N=(C,c)=>Math.floor(C/M)*67108864+Math.floor(c/M),x=C=>B?!n.
failed.has(C):i(C),I=$.filter(({r:C})=>x(C));I.forEach(({route:C})=>C.dots.forEach(c=>{let v=N(c.x,c.y),A=P.get(v);A?A.push(c):P.set(v,[c])}));let T=$.reduce((C,{
route:c})=>C+c.dots.length,0)<=As;I.forEach(({route:C,r:c})=>C.dots.forEach(v=>{let A=new Map([[c,v]]);for(let it=0;T&&it<9;it++){let R=v.x+(Math.floor(it/3)-1)*
M,H=v.y+(it%3-1)*M;for(let Z of P.get(N(R,H))||[]){if(Z.r===c)continue;let et=Math.hypot(Z.x-v.x,Z.y-v.y),ht=A.get(Z.r);et>M||Math.abs(Z.dx*v.dx+Z.dy*v.dy)<.8||
(!ht||et<Math.hypot(ht.x-v.x,ht.y-v.y))&&A.set(Z.r,Z)}}let D=r(v.part.leg).filter(x),tt=[...new Set([...A.keys(),...D])].sort((it,R)=>it-R);if(tt.length<2)return;
let X=[...A.values()],Y=A.get(tt[0])||v;B&&Object.assign(v,{users:tt,close:X});let q=B?tt.filter(it=>h.has(it)):tt,W=D.includes(tt[0])&&!A.has(tt[0])?O(tt[0],v.
part):1,ot=Math.min(Ss,Math.max(3.6,24/q.length),80/q.length)*W,st=q.includes(c)?(q.indexOf(c)-(q.length-1)/2)*ot:0,nt=X.reduce((it,R)=>[it[0]+R.x/X.length,it[1]+
R.y/X.length],[0,0]);v.mx=nt[0]-v.x-Y.dy*st,v.my=nt[1]-v.y+Y.dx*st})),B&&zn(I.map(({route:C})=>C.dots))}n.choose=($,B)=>{let M=[...h].join();d.set($,B),h=new Set(
[...d.values()].flat().sort((P,N)=>P-N)),M!==[...h].join()&&(t.getZoom()<Xt?n.redraw():p(t.getZoom()))};let E=-1;function b($){let B=t.getZoom(),M=E===$||h.has(
$);s[$].parts.forEach(P=>{let N=(M?[P.points]:P.apart).map(x=>L.LineUtil.simplify(x,.4).map(I=>t.unproject(I,B)));o(P).forEach(x=>x.setLatLngs(N))})}let S=Rn({map:t,
routes:s},n);function k($){let B=s.map((M,P)=>({route:M,r:P})).filter(({route:M})=>M.shown);u(B,$),y(B,$<Xt),B.forEach(({route:M,r:P})=>{Os(M.dots),M.parts.forEach(
N=>{N.dots=[]}),M.dots.forEach(N=>N.part.dots.push(N)),M.parts.forEach(N=>{N.points=N.dots.map(x=>L.point(x.x+x.ox,x.y+x.oy))}),M.parts.forEach((N,x)=>{let I=M.
parts[x+1],T=I?[...N.dots,I.dots[0]]:N.dots;N.points=T.map(C=>L.point(C.x+C.ox,C.y+C.oy)),N.apart=[[]],T.forEach((C,c)=>{let v=N.apart[N.apart.length-1];!C.count||
c&&!T[c-1].count?v.push(N.points[c]):v.length&&N.apart.push([])}),N.apart=N.apart.filter(C=>C.length>1)}),b(P)}),S.draw($),w.forEach(M=>M($))}let w=[];n.onLines=
$=>{w.push($)};function O($,B){let M=s[$].parts.find(P=>P.number===B.number);return M&&M.backwards!==B.backwards?-1:1}n.routeNear=($,B=10)=>{let M=t.project($,t.
getZoom()),P=null,N=B;return s.forEach((x,I)=>{x.shown&&x.parts.forEach(T=>{for(let C=1;C<T.points.length;C++){let c=L.LineUtil.pointToSegmentDistance(M,T.points[C-
1],T.points[C]);c<N&&(N=c,P={r:I,part:T})}})}),P},n.addInk(($,B)=>{let M=L.bounds(B,B.add(t.getSize())),P=N=>Ns(N,6,M).map(x=>x.map(I=>I.subtract(B)));return s.
flatMap((N,x)=>N.shown?N.parts.flatMap(I=>(I.complete=P(I.points),I.seen=h.has(x)?I.complete:I.apart.flatMap(P),I.seen.flat())):[])});let j=[.5,.4,.6,.3,.7,.2,.8,
.1,.9];n.onLayout(({zoom:$,origin:B,size:M,free:P,take:N})=>{s.forEach(x=>{if(x.label.remove(),!x.shown)return;let I=x.parts.flatMap(c=>c.seen.map(v=>({piece:v,
users:v.length?r(c.leg).length:0})));I.sort((c,v)=>c.users-v.users||v.piece.length-c.piece.length);let C=I.flatMap(({piece:c})=>j.map(v=>c[Math.floor(v*c.length)])).
find(({x:c,y:v})=>c>14&&v>14&&c<M.x-14&&v<M.y-14&&P(c-11,v-11,22,22));C&&(N(C.x-11,C.y-11,22,22),x.label.setLatLng(t.unproject(C.add(B),$)).addTo(t))})});let z=Tn(
{map:t,routes:s,usersOf:r},n);n.highlight=$=>{if($===E)return;let B=E;E=$,t.getZoom()<Xt&&[B,$].forEach(M=>{s[M]?.shown&&b(M)}),document.documentElement.classList.
toggle("has-hot",$>=0),document.querySelectorAll(".hot").forEach(M=>M.classList.remove("hot")),z($),$>=0&&document.querySelectorAll(`.route-${$}`).forEach(M=>M.
classList.add("hot"))};let K=$=>{if($ instanceof SVGPathElement)return-2;let B=$ instanceof Element&&$.closest("[class*=route-], [data-route]");if(!B)return-1;let M=/(?:^| )route-(\d+)(?: |$)/.
exec(B.getAttribute("class")||"");return Number(M?M[1]:B.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach($=>document.addEventListener($,B=>{let M=K(
B.target);M>-2&&n.highlight(M)})),document.addEventListener("focusout",()=>n.highlight(-1)),n.kpAt=({part:$},B)=>{let{leg:M}=$,P=Qt(M),N=t.project(B,t.getZoom()),
x=M.latlngs.map(C=>t.project(C,t.getZoom())),I=1/0,T=0;for(let C=1;C<x.length;C++){let[c,v]=[x[C-1],x[C]],A=v.subtract(c),D=A.x**2+A.y**2,tt=N.subtract(c),X=D?Math.
min(Math.max((tt.x*A.x+tt.y*A.y)/D,0),1):0,Y=N.distanceTo(c.add(A.multiplyBy(X)));Y<I&&(I=Y,T=P[C-1]+X*(P[C]-P[C-1]))}return Dn($,T)},n.openRoute=($,B)=>{let M=n.
open("route",$.r,B,$.part.number),{leg:P}=$.part,N=P.accuracy_m===null?NaN:P.accuracy_m/1e3,x=Ne(n.kpAt($,B),P.accuracy_m),I=Number.isNaN(N)?"accuracy not known":
`± ${N} km`,T=f("p","kp",f("b","",`KP ${x} km`),` along the route from its start, ${I}. ${n.hereLines(B).join(". ")}.`);return $t(M,"h2").after(T),M};let J=$=>document.
querySelector(`[data-route="${$}"]`);function F($,B){let M=$.wanted&&!$.away,P=J(B);if(P){let N=P.querySelector("input");N&&(N.checked=$.wanted),P.classList.toggle(
"off",!M),$t(P,".when").textContent=$.away?` (not in ${n.year})`:""}$.shown!==M&&($.shown=M,M?$.group.addTo(t):$.group.remove())}n.routes=s,n.legs=a,s.forEach(($,B)=>{
$.group.addTo(t);let M=J(B),P=M&&$t(M,".go"),N=P?.textContent??`Route ${B+1}`,x=n.addLayer({key:`route-${B}`,title:N,parent:"routes",show:C=>{$.wanted=C,F($,B)},
mark:()=>f("span",`number route-${B}`,String(B+1))}),I=()=>{n.open("route",B,null),n.visit(()=>n.frame($.bounds))};n.addSearch({names:[N,P?.title],kind:`route ${B+
1}`,open:I});let T=M&&M.querySelector("input");T&&T.addEventListener("change",()=>x.set(T.checked)),P&&P.addEventListener("click",I)}),n.onYear($=>s.forEach((B,M)=>{
B.away=$!==null&&(B.since!==null&&$<B.since||B.until!==null&&$>B.until),F(B,M)}),s.flatMap($=>[$.since,$.until])),n.onDraw(k),t.on("moveend",()=>{let $=t.getPixelBounds();
m&&!m.contains($)&&k(t.getZoom())}),n.onDraw(p)}var Ts=10,_s=10,Ps=240,Oe=.005;function Bs(t){return t.map(e=>{let n=0,a=0,o=[];for(let s=0;s<e.length;s+=2)n+=e[s],a+=e[s+1],o.push([n/Ts,a]);return o})}function Zn(t,{
data:e,features:n},a){let{routes:o,legs:s,systems:r,relief:i}=e.along,{parts:d}=a.routes[t],{stretches:h,spans:l}=o[t],p=[],m=[];d.forEach(({number:y,leg:E,backwards:b,
from_km:S})=>{let{depths:k,crosses:w}=s[y]||{depths:[],crosses:[]},O=j=>S+(b?E.km-j:j);Bs(k).forEach(j=>{let z=j.map(([K,J])=>[O(K),J,J]);p.push(b?z.reverse():z)}),
w.forEach(([j,z])=>m.push([O(j),r[z]]))});let u=d[d.length-1];return{key:`route-${t}`,look:`route-${t}`,name:n.routes[t].name,km:u.from_km+u.leg.km,parts:d,stretches:h,
spans:l,depths:p,crosses:m.sort((y,E)=>y[0]-E[0]),source:i?[`Depth: ${i[0]}, read between cells of ${i[1]} arc minutes (about ${i[2]} km)`]:[]}}function Is({facts:t}){
let e=/\d[\d.,]*/.exec(String(t.accuracy??""));return e?1e3*Number(e[0].replace(",","")):null}function qn(t,{features:e},n){let a=e.segments[t],o=e.systems[a.system],
s={latlngs:a.line,medium:"sea",km:0,accuracy_m:Is(a)},r=Qt(s);s.km=r[r.length-1]/1e3;let i={leg:s,number:t,backwards:!1,from_km:0,system:o.name},[d,h]=["from","\
to"].map(y=>[a.facts[y]??""].flat().map(b=>typeof b=="number"?e.places[b]?.name??"":b).join("")),l={key:`segment-${t}`,look:"",name:a.name,km:s.km,parts:[i],spans:[],
crosses:[],depths:[],source:[],stretches:[{to:s.km,medium:"sea",name:o.name,ends:[d,h],status:"",stops:[],look:a.confidence==="schematic"?"schematic":"laid"}]},
p=[],m=0,u=Math.min(Ps,Math.max(1,Math.ceil(s.km/_s)));for(let y=0;y<=u;y++){let E=s.km*y/u,b=n.depthAt(he(l,E));b?(m=Math.max(m,b.cell_km),p.length||l.depths.push(
p),p.push([E,b.low_m,b.high_m])):p=[]}return l.source=m?[`Depth: ETOPO1 as this page has it, in steps, cells of about ${m} km`]:[],l}var Te=({parts:t},e)=>t.find(
({from_km:n,leg:a})=>e<=n+a.km+Oe)||t[t.length-1];function he(t,e){let{leg:n,backwards:a,from_km:o}=Te(t,e),s=Qt(n),{latlngs:r}=n,i=s[s.length-1],d=n.km?Math.min(
Math.max((e-o)/n.km,0),1):0,h=i*(a?1-d:d),l=Math.max(1,s.findIndex(E=>E>=h)),p=s[l]-s[l-1],m=p?(h-s[l-1])/p:0,u=r[l-1],y=r[l];return L.latLng(u.lat+m*(y.lat-u.lat),
u.lng+m*(y.lng-u.lng))}function _e({depths:t},e){for(let n of t){if(e<n[0][0]-Oe||e>n[n.length-1][0]+Oe)continue;let a=Math.min(Math.max(1,n.findIndex(([d])=>d>=
e)),n.length-1);if(!a)return[n[0][1],n[0][2]];let[o,s]=[n[a-1],n[a]],r=s[0]-o[0],i=r?Math.min(Math.max((e-o[0])/r,0),1):0;return[o[1]+i*(s[1]-o[1]),o[2]+i*(s[2]-
o[2])]}return null}function Un({depths:t}){let e=null;return t.forEach(n=>n.forEach(([a,o,s])=>{o===s&&(!e||o>e[1])&&(e=[a,o])})),e}function Vn({parts:t,depths:e}){
let n=t.reduce((a,{leg:o})=>a+(o.medium==="sea"?o.km:0),0);return e.reduce((a,o)=>a+o[o.length-1][0]-o[0][0],0)<n-1}function Gn({spans:t,crosses:e},n,a){return{
spans:t.filter(([,o,s])=>n>=o-(s>o?0:a)&&n<=s+(s>o?0:a)),crosses:e.filter(([o])=>Math.abs(o-n)<=a)}}function Hn({unit:t,rows:e,note:n}){let a="Cost by component",o=Math.max(...e.map(({ends:h})=>Math.max(...h.filter(l=>l!==null))),0),s=(h,l)=>{let p=f("th","",h);
return p.scope=l,p},r=e.map(({name:h,texts:l,ends:[p,m,u],whole:y})=>{let E=f("i","bar"),b=[p??m,m,u??m];["low","value","high"].forEach((w,O)=>E.style.setProperty(
`--${w}`,`${o?100*(b[O]??0)/o:0}%`));let S=f("td","",E),k=f("tr","bars",S);return S.colSpan=4,k.setAttribute("aria-hidden","true"),[f("tr",y?"whole":"",s(h,"row"),
...l.map((w,O)=>f("td",w?"":"none",O===1?f("b","",w):w||"–"))),k]}),i=f("table","costs",f("caption","",f("b","",a),...t?[" · ",f("span","",t)]:[]),f("thead",
"",f("tr","",f("td",""),...["low","likely","high"].map(h=>s(h,"col")))),f("tbody","",...r.flat())),d=f("section","cost",...e.length?[i]:[f("h3","",a)],f("p","sm\
all",n));return d.tabIndex=0,d.setAttribute("aria-label",a),d}var Tt=52,zs=16,Rs=14,Pt=46,js=63,Pe=69,jt=14,Wn=20,Ds=56,Fs="11px system-ui, sans-serif",se=t=>Math.round(t).toLocaleString("en");function lt(t,e,n){let a=document.
createElementNS("http://www.w3.org/2000/svg",t);return Object.entries(e).forEach(([o,s])=>a.setAttribute(o,String(s))),n!==void 0&&(a.textContent=n),a}var Yn=_t(
f("canvas"));function me(t){return Yn.font=Fs,Yn.measureText(t).width}function oe(t,e){if(me(t)<=e)return t;let n=[...t];for(;n.length&&me(`${n.join("")}…`)>e;)
n.pop();return n.length>2?`${n.join("").trimEnd()}…`:""}function Kn(t){let e=10**Math.floor(Math.log10(t)),n=t/e;return e*(n>5?10:n>2?5:n>1?2:1)}function Jn(t,e,n){
let a=Math.max(n.width-Tt-zs,40),o=e.to-e.from,s=k=>Tt+(k-e.from)/o*a,r=k=>Math.min(Math.max(e.from+(k-Tt)/a*o,e.from),e.to),i=Zs(t),d=Pe+jt*i.count+(i.count?7:
0),h=Math.max(n.height,d+Ds+Wn),l=h-Wn,p=lt("svg",{width:n.width,height:h,class:`diagram ${t.look}`.trim(),"aria-hidden":"true"}),m=`clip-${t.key}`,u=lt("clipPa\
th",{id:m});u.append(lt("rect",{x:Tt,y:0,width:a,height:h}));let y=lt("pattern",{id:`hatch-${t.key}`,width:6,height:6,patternUnits:"userSpaceOnUse",patternTransform:"\
rotate(45)"});y.append(lt("path",{d:"M0 0V6",class:"hatch"}));let E=lt("defs",{});E.append(u,y);let b=lt("g",{"clip-path":`url(#${m})`});p.append(E,b),qs(t,{x:s,
top:d,foot:l,svg:p,inside:b,range:e,inner:a}),Us(t,s,b,[Tt,Tt+a]),Vs(i,s,b,e),Hs(t,s,{svg:p,range:e,width:n.width}),Ws(e,s,{svg:p,foot:l,inner:a});let S=lt("g",
{class:"cursor"});return S.append(lt("path",{d:`M0 ${Pt-12}V${l}`}),lt("circle",{cy:Pt,r:5}),lt("circle",{r:3.5,class:"at-depth"})),p.append(S),{svg:p,x:s,kpAt:r,
cursor:S,yOf:Xn(t,d,l).y}}function Zs({spans:t}){let e=[],n=t.filter(([s,r,i])=>(s==="waters"||s==="country")&&i>r),a=n.sort((s,r)=>s[1]-r[1]).map(([,s,r])=>{let i=e.
findIndex(h=>h<=s+.1),d=i<0?e.length:i;return e[d]=r,d}),o=t.filter(([s])=>s==="risk"||s==="strait");return{named:n,at:a,risks:o,risk:e.length,count:e.length+(o.
length?1:0)}}function Xn({depths:t},e,n){let a=t.reduce((r,i)=>i.reduce((d,[,,h])=>Math.max(d,h),r),0),o=Kn(Math.max(a,20)/3),s=o*Math.ceil(Math.max(a,20)*1.02/
o);return{floor:s,step:o,y:r=>e+r/s*(n-e)}}function qs(t,{x:e,top:n,foot:a,svg:o,inside:s,range:r,inner:i}){let{y:d,floor:h,step:l}=Xn(t,n,a),p=u=>Math.round(u*
10)/10;for(let u=0;t.depths.length&&u<=h;u+=l)s.append(lt("path",{d:`M${Tt} ${p(d(u))+.5}H${Tt+i}`,class:"grid"})),o.append(lt("text",{x:Tt-6,y:p(d(u))+4,class:"\
end"},se(u)));t.depths.length&&o.append(lt("text",{transform:`translate(11 ${(n+a)/2}) rotate(-90)`,class:"middle"},"Depth, m")),t.depths.forEach(u=>{if(u[u.length-
1][0]<r.from||u[0][0]>r.to)return;let y=(w,O)=>O.map(j=>`${p(e(j[0]))} ${p(d(j[w]))}`).join("L"),E=[...u].reverse(),[b,S]=[u[0],u[u.length-1]].map(([w])=>p(e(w))),
k=u.some(([,w,O])=>O>w);s.append(lt("path",{d:`M${b} ${d(0)}L${y(1,u)}L${S} ${d(0)}Z`,class:"water"}),lt("path",{d:`M${b} ${a}L${y(2,u)}L${S} ${a}Z`,class:"rock"}),
lt("path",k?{d:`M${y(1,u)}L${y(2,E)}Z`,class:"steps"}:{d:`M${y(1,u)}`,class:"seabed"}))});let m=0;t.stretches.forEach(({to:u,medium:y})=>{if(y==="land"&&u>r.from&&
m<r.to){let E=e(Math.max(m,r.from)),b=e(Math.min(u,r.to))-E;s.append(lt("rect",{x:E,y:n,width:b,height:a-n,class:"land-part"}),lt("rect",{x:E,y:n,width:b,height:a-
n,fill:`url(#hatch-${t.key})`})),b>me("on land")+8&&s.append(lt("text",{x:E+b/2,y:(n+a)/2+4,class:"middle haloed"},"on land"))}m=u})}function Us(t,e,n,a){let o=0;
t.crosses.forEach(([s])=>n.append(lt("path",{d:`M${e(s)} ${Pt-8}V${Pt+8}`,class:"crosses"}))),t.stretches.forEach(({to:s,medium:r,name:i,status:d,look:h})=>{let l=e(
o),p=e(s),m=` ${h}`;r==="land"?n.append(lt("rect",{x:l,y:Pt-5,width:p-l,height:10,class:`on-land${m}`})):n.append(lt("path",{d:`M${l} ${Pt}H${p}`,class:`at-sea${m}`}));
let u=[Math.max(l,a[0]),Math.min(p,a[1])],y=oe([i,d&&`(${d})`].filter(Boolean).join(" "),u[1]-u[0]-8);y&&n.append(lt("text",{x:(u[0]+u[1])/2,y:js,class:"middle \
system-name"},y)),o=s}),t.stretches.forEach(({stops:s})=>s.forEach(([r])=>n.append(lt("path",{d:`M${e(r)} ${Pt-4}l4 4l-4 4l-4 -4Z`,class:"stop"}))))}function Vs({
named:t,at:e,risks:n,risk:a},o,s,r){t.forEach(([l,p,m,u],y)=>{if(m<r.from||p>r.to)return;let E=o(Math.max(p,r.from)),b=o(Math.min(m,r.to))-E,S=Pe+jt*e[y];s.append(
lt("rect",{x:E,y:S,width:Math.max(b-1,1),height:jt-2,rx:2,class:l}));let k=oe(u,b-8);k&&s.append(lt("text",{x:E+b/2,y:S+jt-5,class:"middle"},k))});let i=Pe+jt*a;
n.filter(([,l,p])=>p>l).forEach(([,l,p,m])=>{if(p<r.from||l>r.to)return;let u=o(Math.max(l,r.from)),y=o(Math.min(p,r.to))-u;s.append(lt("rect",{x:u,y:i+2,width:Math.
max(y-1,2),height:jt-4,rx:2,class:"risk"}));let b=n.every(S=>S[3]===m||S[2]<=l||S[1]>=p)&&oe(m,y-8);b&&s.append(lt("text",{x:u+y/2,y:i+jt-5,class:"middle"},b))});
let d=n.filter(([,l,p])=>p===l&&l>=r.from&&l<=r.to).sort((l,p)=>l[1]-p[1]),h=n.filter(([,l,p])=>p>l).map(([,l])=>l);d.forEach(([l,p,,m],u)=>{s.append(lt("path",
{d:`M${o(p)-4} ${i+3}h8l-4 8Z`,class:l==="strait"?"narrow":"risk-at"}));let y=[d[u+1]?.[1]??r.to,...h.filter(b=>b>p)],E=oe(m,o(Math.min(...y))-o(p)-16);E&&s.append(
lt("text",{x:o(p)+7,y:i+jt-4,class:"haloed"},E))})}function Gs(t,e,n){let a=[[],[]];n.forEach(({at:o,name:s,isEnd:r})=>{let i=oe(s,r?170:120),d=me(i)*(r?1.1:1)+
8;if(!i)return;let h=Math.min(Math.max(o-d/2,2),e-d-2),l=a.findIndex(m=>m.every(([u,y])=>h+d<=u||h>=y));if(l<0)return;a[l].push([h,h+d]);let p=Pt-18-Rs*l;t.append(
lt("path",{d:`M${o} ${Pt-5}V${p+3}`,class:"leader"}),lt("text",{x:h+d/2,y:p,class:`middle${r?" end-name":""} haloed`},i))})}function Hs({stretches:t},e,{svg:n,range:a,
width:o}){let s=t[t.length-1],r=(l,p,m=!1)=>({km:l,name:p,isEnd:m}),i=[r(0,t[0].ends[0],!0),r(s.to,s.ends[1],!0),...t.slice(0,-1).map(({to:l,ends:[,p]})=>r(l,p))],
d=t.flatMap(l=>l.stops.map(([p,m])=>r(p,m))),h=({km:l})=>l>=a.from-.05&&l<=a.to+.05;Gs(n,o,[...i,...d].filter(h).map(({km:l,...p})=>({at:e(l),...p}))),i.filter(
h).forEach(({km:l})=>n.append(lt("circle",{cx:e(l),cy:Pt,r:4,class:"place"})))}function Ws(t,e,{svg:n,foot:a,inner:o}){let s=Kn((t.to-t.from)/Math.max(2,Math.floor(
o/110)));n.append(lt("path",{d:`M${Tt} ${a+.5}H${Tt+o}`,class:"axis"}));for(let r=Math.max(0,Math.ceil(t.from/s-1e-9)),i=r*s;i<=t.to+1e-9;i=++r*s)n.append(lt("p\
ath",{d:`M${e(i)} ${a}v4`,class:"axis"}),lt("text",{x:e(i),y:a+15,class:"middle"},i.toLocaleString("en",{maximumFractionDigits:2})));n.append(lt("text",{x:Tt-14,
y:a+15,class:"end"},"KP, km"))}var Ys=5,Ks=30,Js=620,Xs=840;function Be(t,e,n){let a=f("button","",t);return a.type="button",a.title=e,a.setAttribute("aria-label",e),a.addEventListener("click",
n),a}var Qn=t=>f("bdi","",t);function Qs(t,{widen:e,close:n}){let a=f("h2",""),o=f("select",""),s=f("p","profile-at"),r=f("div","profile-chart"),i=f("p","profil\
e-notes");o.setAttribute("aria-label","Along"),r.tabIndex=0,Object.entries({role:"slider","aria-label":"KP along the route","aria-valuemin":"0","aria-valuenow":"\
0"}).forEach(([l,p])=>r.setAttribute(l,p));let d=f("div","profile-buttons",Be("−","Show more of the route",()=>e(2)),Be("+","Show less of the route, round the\
 mark",()=>e(.5)),Be("×","Close the profile",n)),h=f("div","profile-body",r,...t?[Hn(t)]:[]);return{title:a,list:o,at:s,chart:r,notes:i,body:h,head:f("header",
"",a,o,d)}}function ta(t,e,n,a){let{leg:o,system:s}=Te(t,e),r=_e(t,e),{spans:i,crosses:d}=Gn(t,e,n),h=u=>se(u<100?u:Math.round(u/10)*10),l=o.medium==="land"?"on\
 land":r?r[0]===r[1]?`depth about ${h(r[0])} m`:`depth ${h(r[0])} to ${h(r[1])} m`:"depth not known",p=[...new Set([s,...i.map(([,,,u])=>u)].filter(Boolean))],m=[
...new Set(d.map(([,u])=>u))];return[f("b","",`KP ${Ne(e,o.accuracy_m)} km`),f("span","",a),f("span","",l),...p.map(Qn),...m.length?[f("span","",f("span","","cr\
osses")," ",...m.flatMap((u,y)=>[y?", ":"",Qn(u)]))]:[]]}function to(t,e){let{map:n,data:a,features:o}=t,s=a.along?.routes.length??0,r=!a.routes.length;if(!s&&!(r&&
o.segments.length))return;let i=f("section","profile");Object.assign(i,{id:"profile",hidden:!0}),i.setAttribute("aria-label","Line diagram and depth profile"),dt(
"panel").parentElement?.after(i);let d=new Map,h=null,l=null,p=null,m=r?"":"route-0",u=!1,y=!1,E=0,b=0,S=0,k={from:0,to:1},w=c,O=null,j=L.circleMarker([0,0],{pane:"\
measure",className:"at-kp",radius:7,interactive:!1});function z(R){let[H,Z]=R.split("-"),et=d.get(R)||(H==="route"?Zn(Number(Z),t,e):qn(Number(Z),t,e));return d.
set(R,et),et}function K(R){if(!r)return a.routes.slice(0,s).map((Z,et)=>[`route-${et}`,`${et+1} · ${e.layers.find(ht=>ht.key===`route-${et}`)?.title}`]);let H=o.
segments[Number(R.split("-")[1])]?.system;return o.segments.flatMap(({system:Z,name:et},ht)=>Z===H?[[`segment-${ht}`,et]]:[])}function J(){if(h)return h;let R=h=
Qs(a.cost,{widen:D,close:P});return i.append(R.head,R.at,R.body,R.notes),R.list.addEventListener("change",()=>I(R.list.value)),tt(R.chart),new ResizeObserver(()=>{
F(C)}).observe(R.chart),R}function F(R){let H=[c,C,x];H.indexOf(R)>H.indexOf(w)&&(w=R),b||=requestAnimationFrame(()=>{let Z=w;[b,w]=[0,c],i.hidden||Z()})}function $(){
n.fire("visit"),n.invalidateSize({pan:!1,animate:!1})}function B(){clearTimeout(S),i.hidden&&(St()&&(e.closeCard(),e.expand(!1)),i.hidden=!1,document.body.classList.
add("profiled"),$(),e.profile.changed(!0),N())}function M(){if(i.hidden)return;let R=i.contains(document.activeElement);i.hidden=!0,y=!1,document.body.classList.
remove("profiled"),j.remove(),$(),e.profile.changed(!1),R&&O?.isConnected&&O.focus({preventScroll:!0})}function P(){u=!0,M()}function N(){let{title:R,list:H,at:Z}=J();
if(p?.key!==m&&([E,l]=[0,null]),H.hidden=R.hidden=!1,!m){R.textContent="Pick a cable system, on the map or in the list",H.hidden=!0,Z.replaceChildren();return}R.
textContent="Along";let et=K(m);H.replaceChildren(...et.map(([ht,pt])=>{let xt=f("option","",pt);return xt.value=ht,xt.dir="auto",xt})),H.value=m,setTimeout(()=>F(
x),30)}function x(){p=z(m),k={from:0,to:p.km},J().notes.replaceChildren(...T(p)),C()}function I(R){R===m&&p?.key===R&&l||(m=R,i.hidden||N())}function T(R){let{source:H,
crosses:Z,spans:et,stretches:ht}=R,pt=Un(R),xt=(Lt,Nt)=>f("span","key-of",f("i",Lt)," ",f("span","",Nt)),Ct=Lt=>et.some(([Nt])=>Nt===Lt);return[...Z.length?[xt(
"k-crosses","the drawn line of another cable crosses")]:[],...ht.some(({stops:Lt})=>Lt.length)?[xt("k-stop","landing or branching unit")]:[],...Ct("strait")?[xt(
"k-narrow","strait, where it is narrowest")]:[],...Ct("risk")?[xt("k-risk","shared-risk zone: the whole leg, or one place")]:[],...Vn(R)?[f("span","","left open\
: the grid has no sea there")]:[],...pt?[f("span","",`deepest ${se(pt[1])} m, at KP ${se(pt[0])} km`)]:[],...H.map(Lt=>f("span","",Lt)),f("span","","modelled, n\
ot surveyed; heights on land are not in the tables")].flatMap((Lt,Nt)=>Nt?[" · ",Lt]:[Lt])}function C(){let{chart:R}=J();!p||i.hidden||!R.clientWidth||(l=Jn(p,
k,{width:R.clientWidth,height:R.clientHeight}),R.replaceChildren(l.svg),R.setAttribute("aria-valuemax",String(Math.round(p.km))),c())}function c(){let{at:R,chart:H}=J();
if(!p||!l)return;let Z=l.x(E),et=_e(p,E),ht=he(p,E);l.cursor.setAttribute("transform",`translate(${Z} 0)`),l.cursor.toggleAttribute("hidden",E<k.from||E>k.to),l.
cursor.querySelector(".at-depth")?.setAttribute("cy",String(et?l.yOf((et[0]+et[1])/2):-99));let pt=Math.max(1,(k.to-k.from)/H.clientWidth*4),xt=ta(p,E,pt,e.hereLines(
ht)[0]);R.replaceChildren(...xt.flatMap((Ct,Lt)=>Lt?[" · ",Ct]:[Ct])),H.setAttribute("aria-valuenow",String(Math.round(E))),queueMicrotask(()=>H.setAttribute("\
aria-valuetext",R.textContent||"")),j.setLatLng(v(ht)).addTo(n).getElement()?.setAttribute("class",`at-kp ${p.look}`)}function v(R){let H=n.getZoom(),Z=n.project(
R,H),[et,ht]=(p?.key||"").split("-"),pt=Z,xt=Ks;return et==="route"&&e.routes[Number(ht)].parts.forEach(({points:Ct})=>Ct.forEach((Lt,Nt)=>{let Dt=Nt+1<Ct.length?
L.LineUtil.closestPointOnSegment(Z,Lt,Ct[Nt+1]):Lt,Ft=Dt.distanceTo(Z);Ft<xt&&([pt,xt]=[Dt,Ft])})),n.unproject(pt,H)}function A(R){if(!p)return;E=Math.min(Math.
max(R,0),p.km);let H=k.to-k.from;if(E<k.from||E>k.to){let Z=Math.min(Math.max(E-H/2,0),p.km-H);k={from:Z,to:Z+H},F(C)}else F(c)}function D(R){if(!p)return;let H=Math.
min(p.km,Math.max(R*(k.to-k.from),Math.min(Ys,p.km))),Z=Math.min(Math.max(E-H/2,0),p.km-H);k={from:Z,to:Z+H},F(C)}function tt(R){let H=Z=>{l&&A(l.kpAt(Z.clientX-
R.getBoundingClientRect().left))};R.addEventListener("pointermove",H),R.addEventListener("pointerdown",H),R.addEventListener("dblclick",X),R.addEventListener("k\
eydown",Z=>{if(Z.altKey||Z.ctrlKey||Z.metaKey)return;let et=(k.to-k.from)/(Z.shiftKey?20:200),ht={ArrowRight:()=>A(E+et),ArrowLeft:()=>A(E-et),ArrowUp:()=>A(E+et),
ArrowDown:()=>A(E-et),PageUp:()=>A(E+20*et),PageDown:()=>A(E-20*et),Home:()=>A(0),End:()=>A(p?.km??0),"+":()=>D(.5),"=":()=>D(.5),"-":()=>D(2),Enter:X};ht[Z.key]&&
(ht[Z.key](),Z.preventDefault(),Z.stopPropagation())})}function X(){let R=p&&he(p,E);R&&e.visit(()=>n.panTo(R,{animate:!1}))}["pointerdown","focusin"].forEach(R=>i.
addEventListener(R,()=>{y=!0})),i.addEventListener("keydown",R=>{R.key==="Escape"&&(R.preventDefault(),P())});function Y(R,H,Z){if(i.hidden||!p||!l)return;let et=p.
parts.find(({number:ht,from_km:pt})=>ht===H.number&&(p?.key!==R||!("from_km"in H)||H.from_km===pt));et&&R.startsWith("route")===p.key.startsWith("route")&&A(e.kpAt(
{part:et},Z))}e.pointed=({r:R,part:H},Z)=>Y(`route-${R}`,H,Z),e.pointedSegment=(R,H)=>{p?.key===`segment-${R}`&&Y(p.key,p.parts[0],H)},e.profile={toggle(){if(!i.
hidden){P();return}O=document.activeElement,B(),y=!0,O?.matches(":focus-visible")&&J().chart.focus({preventScroll:!0});let[R,H]=m.split("-");St()&&R==="route"&&
e.visit(()=>e.frame(e.routes[Number(H)].bounds))},pick:R=>{R<s&&I(`route-${R}`)},changed:()=>{},there:!0};let q=()=>!St()&&window.innerHeight>=(a.comparison?Xs:
Js);function W(R){I(R),!u&&q()&&B()}let{open:ot,openRoute:st,closeCard:nt}=e;e.closeCard=()=>{let R=nt();return R&&!y&&(S=setTimeout(M)),R},e.open=(R,H,Z,et=null)=>{
let ht=ot(R,H,Z,et);if(R==="route"&&H<s&&W(`route-${H}`),r&&R==="segment"&&W(`segment-${H}`),r&&R==="system"){let pt=et??it(H);pt>=0&&W(`segment-${pt}`)}return ht},
e.openRoute=(R,H)=>{let et=St()&&!i.hidden?i:st(R,H);return R.r<s&&I(`route-${R.r}`),requestAnimationFrame(()=>requestAnimationFrame(()=>e.pointed(R,H))),et};function it(R){
let H=-1,Z=0;return o.segments.forEach((et,ht)=>{if(et.system!==R)return;let pt=L.latLngBounds(et.line),xt=pt.getSouthWest().distanceTo(pt.getNorthEast());xt>Z&&
([H,Z]=[ht,xt])}),H}e.onLines(()=>F(c)),n.on("zoomend",()=>F(c)),a.cost&&requestAnimationFrame(()=>{q()&&(B(),location.hash||e.frame(a.bounds))})}function eo(t,e,n,a){let o=t.getContainer(),s=dt("panel-toggle"),r=dt("card"),i=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),d=L.control.zoom().addTo(t),
h=()=>document.body.classList.contains("comparing"),l=!0,p=0;function m(){let F=!r.hidden,$=l&&!F;s.setAttribute("aria-expanded",String($)),dt("panel-body").hidden=
!$,e.classList.toggle("closed",!$&&!F),e.classList.toggle("carded",F),o.parentElement?.parentElement?.classList.toggle("covered",$||F),cancelAnimationFrame(p),p=
requestAnimationFrame(a)}function u(F){l=F,F&&z.close(),m()}s.addEventListener("click",()=>u(s.getAttribute("aria-expanded")!=="true"));function y(){let{width:F,
height:$}=e.getBoundingClientRect(),B=e.classList.contains("closed"),M=t.attributionControl.getContainer()?.offsetHeight??0;if(!St())return e.getBoundingClientRect().
left>=o.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,M+24]}:B?{paddingTopLeft:[76,$+34],paddingBottomRight:[60,M+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[F+60,50]};let P=o.getBoundingClientRect(),N=B?null:e.getBoundingClientRect(),x=N&&N.top<P.top+40,I=N&&!x?Math.max(P.bottom-N.top,0)+14:
M+62,T=x?Math.max(P.right-N.left,0)+20:30,C=o.clientHeight<330;return{paddingTopLeft:[30,C||!B?20:$+26],paddingBottomRight:[Math.min(T,P.width/2),Math.min(C?56:
I,P.height*.6)]}}function E(F){t.fitBounds(F,{...y(),animate:!1})}let b=null,S=()=>({at:t.getCenter(),size:t.getSize(),corner:t.containerPointToLatLng([0,0]),zoom:t.
getZoom()}),k=()=>{let F=S();return b!==null&&F.zoom===b.to.zoom&&t.project(F.corner).distanceTo(t.project(b.to.corner))<2};function w(F){cancelAnimationFrame(p),
requestAnimationFrame(()=>setTimeout(()=>{let $=k()&&b?b.from:S();t.fire("visit"),F(),b={from:$,to:S()}}))}function O(){if(!b||!k())return!1;let{from:F}=b;b=null,
t.fire("visit");let $=t.getSize(),B=$.equals(F.size)?F.at:t.unproject(t.project(F.corner,F.zoom).add($.divideBy(2)),F.zoom);return t.setView(B,F.zoom,{animate:!1}),
!0}function j(){let{paddingTopLeft:F,paddingBottomRight:$}=y();t.options.minZoom=0;let B=t.getBoundsZoom(n.bounds,!1,L.point(F[0]+$[0],F[1]+$[1])),M=Math.floor(
4*Math.min(t.getBoundsZoom(n.window,!0),B))/4;t.getZoom()<M&&t.setZoom(M,{animate:!1}),t.setMinZoom(M)}let z=ea(t,r,m);function K(){i.setPosition("bottomleft"),
d.setPosition(St()?"bottomright":"bottomleft"),u(!St()&&!h())}let J=t.attributionControl.getContainer();return J?.addEventListener("click",F=>{F.target instanceof
Element&&F.target.closest("a")||J.classList.toggle("open")}),K(),Ze(K),E(n.bounds),{expand:u,frame:E,visit:w,back:O,limit:j,card:z.open,closeCard:z.close}}function ea(t,e,n){
let a=$t(e,".card-body"),o=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),s=null;function r(){if(!s)return!1;let{gone:d,from:h}=s,
l=e.contains(document.activeElement);return s=null,o.remove(),e.hidden=!0,a.replaceChildren(),d(),n(),h&&h.isConnected&&l&&h.focus({preventScroll:!0}),!0}function i(d,h,l=()=>{}){
let p=document.activeElement,m=e.contains(p),u=p===document.body?null:p,y=m&&s?s.from:u,E=m||!!(y&&y.matches(":focus-visible")),b=s;return s=null,b?.gone(),s={gone:l,
from:y},a.replaceChildren(d),a.scrollTop=0,h?o.setLatLng(h).addTo(t):o.remove(),e.hidden=!1,n(),E&&e.focus({preventScroll:!0}),d}return{open:i,close:r}}var Ie=[En,Fn,cn,un,to,pn],na=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["line\
s",420],["hits",430],["along",440],["measure",605],["numbers",610]],ze=null,Re=null,je=null;wt(window).$||=t=>{let e=document.createElement("template");return e.
innerHTML=String(t).trim(),[e.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),wt(L.PosAnimation).include({run(t,e){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,e),this.fire("step").fire("end")}}));
function oa(t){let{crs:e=L.CRS.EPSG3857}=t.options;e===L.CRS.EPSG3857&&(t.project=(n,a=t.getZoom())=>{let o=L.latLng(n),s=2**a;if(o.ofLat!==o.lat||o.ofLng!==o.lng){
let{x:r,y:i}=e.latLngToPoint(o,0);Object.assign(o,{ofLat:o.lat,ofLng:o.lng,u:r,v:i})}return new L.Point((o.u||0)*s,(o.v||0)*s)})}async function no(t){Sn(document.
body);let e=JSON.parse(dt("data").dataset.view||""),n=t.getContainer(),a=dt("panel");na.forEach(([p,m])=>{t.createPane(p).style.zIndex=String(m)}),n.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),oa(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(dt("credits").innerHTML),n.setAttribute("role","application"),n.setAttribute("aria-roledescri\
ption","map");let o=!1,{layout:s,...r}=Nn(t,a),{limit:i,...d}=eo(t,a,e,()=>{o&&s()});e.icon&&(delete wt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
e.icon));let h=ra(t,{...r,...d,layout:s},()=>o);t.setMaxBounds(e.window),i(),t.on("resize",i),n.setAttribute("aria-busy","true");let l={map:t,box:n,panel:a,...await aa(
e,n)};for(let p of Ie)await p(l,h),await Et();o=!0;for(let p of h.drawing())p(),await Et();n.removeAttribute("aria-busy"),sa(t,h),[ze,Re,je]=[t,l,h]}function sa(t,{
redraw:e,layout:n,placing:a,drawing:o}){let s=t.getContainer(),r=!1,i=0;function d([h,...l]){cancelAnimationFrame(i),i=requestAnimationFrame(()=>{i=0,h(),l.length?
d(l):s.classList.remove("unplaced")})}t.on("zoomanim dragstart visit",()=>{r=!0}),t.on("zoomend",()=>{r?s.classList.add("unplaced"):e()}),t.on("moveend",()=>{r?
d(s.classList.contains("unplaced")?o():a()):n(),r=!1}),t.on("viewreset",()=>{i||n()})}async function aa(t,e){try{let n=[];for(let i of["ground","data"])n.push(await wn(
dt(i).textContent||"",(d,h)=>new L.LatLng(d,h))),await Et();let[a,o]=n,{features:s,...r}=o;return await Et(),{data:{...r,...t},ground:a,features:Ln(s)}}catch(n){
let a=f("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. The text beside the map i\
s valid.");throw a.setAttribute("role","alert"),e.append(a),n}}function ra(t,e,n){let a=[],o=[],s=!1,r=()=>[...a.map(l=>()=>l(t.getZoom())),...e.placing()],i=()=>r().
forEach(l=>l());function d(){!n()||s||(i(),o.forEach(l=>l()),h.state.changed())}let h={...e,redraw:i,drawing:r,year:null,only:null,affected:null,failed:new Set,
layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(l,p,m)=>{h.state.entries.set(l,{get:p,set:m})}},
depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(l,p)=>h.open("route",l.r,p),pointed:()=>{},pointedSegment:()=>{},profile:{there:!1,toggle:()=>{},
pick:()=>{},changed:()=>{}},highlight:()=>{},choose:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],systemLines:()=>[],setYear:()=>{},open:(l,p,m)=>h.
card(f("div"),m),show:()=>{},find:()=>[],onDraw:l=>{a.push(l)},onLayers:l=>{o.push(l)},addSearch:l=>{h.entries.push(l)},onYear:(l,p=[])=>{h.years.push(l),p.forEach(
m=>h.dates.add(m))},together(l){let p=s;s=!0,l(),s=p,d()},addLayer({key:l,title:p,group:m,shown:u=!0,parent:y="",count:E=null,show:b=null,mark:S=null}){let k={key:l,
title:p,parent:y,count:E,mark:S,first:u,shown:!1,set(w){k.shown!==w&&(k.shown=w,m&&(w?m.addTo(t):m.remove()),b&&b(w),d())}};return h.layers.push(k),k.set(u),k}};
return h}Ie.splice(-1,0,Ye);return co(ia);})();
