var cableroute=(()=>{var Vt=Object.defineProperty;var Je=Object.getOwnPropertyDescriptor;var Qe=Object.getOwnPropertyNames;var Xe=Object.prototype.hasOwnProperty;var tn=(t,o)=>{for(var e in o)Vt(t,e,{get:o[e],enumerable:!0})},en=(t,o,e,i)=>{if(o&&typeof o=="object"||typeof o=="function")for(let n of Qe(o))!Xe.call(t,n)&&
n!==e&&Vt(t,n,{get:()=>o[n],enumerable:!(i=Je(o,n))||i.enumerable});return t};var nn=t=>en(Vt({},"__esModule",{value:!0}),t);var ao={};tn(ao,{given:()=>ne,map:()=>ee,shared:()=>oe,start:()=>He});var ue=window.matchMedia("(max-width: 760px)"),yt=()=>ue.matches,de=t=>ue.addEventListener("change",t);function ut(t){let o=document.getElementById(t);if(!o)throw new Error(
`the page has no ${t}`);return o}function Mt(t,o){let e=t.querySelector(o);if(!e)throw new Error(`the page has no ${o}`);return e}function h(t,o,...e){let i=document.
createElement(t);return o&&(i.className=o),i.append(...e),i}function kt(t){let o=t.getContext("2d");if(!o)throw new Error("this browser paints on no canvas");return o}
var gt=t=>t,jt=(t,o)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**o);var Ct=.0033528106647474805,_t=6378137*(1-Ct),on=63710088e-1,At=t=>t*Math.PI/180,zt=t=>t*180/Math.PI;function fe(t){let o=t*(40680631590769-_t*_t)/(_t*_t);return[
1+o/16384*(4096+o*(-768+o*(320-175*o))),o/1024*(256+o*(-128+o*(74-47*o)))]}var he=(t,o,e,i)=>t*o*(i+t/4*(e*(2*i**2-1)-t/6*i*(4*o**2-3)*(4*i**2-3)));function pe(t,o,e,i,n,s,r){
let l=Ct/16*o*(4+Ct*(4-3*o));return t+(1-l)*Ct*e*(i+l*n*(r+l*s*(2*r**2-1)))}function Ft(t,o){let e=Math.round((o.lng-t.lng)/360)*360,i=At(o.lng-t.lng-e),n=Math.
atan((1-Ct)*Math.tan(At(t.lat))),s=Math.atan((1-Ct)*Math.tan(At(o.lat))),[r,l,u,g]=[Math.sin(n),Math.cos(n),Math.sin(s),Math.cos(s)],C=i;for(let $=0;$<100;$++){
let E=Math.sin(C),O=Math.cos(C),D=g*E,j=l*u-r*g*O,P=Math.hypot(D,j),G=r*u+l*g*O;if(P<1e-15&&G>0)return{m:0,bearing:0,exact:!0};let X=Math.atan2(P,G),B=P?l*g*E/P:
0,R=1-B**2,H=R>1e-12?G-2*r*u/R:0,I=pe(i,R,B,X,P,G,H);if(Math.abs(I)>Math.PI+1e-9)break;if(Math.abs(I-C)<1e-12){let[N,F]=fe(R);return{m:_t*N*(X-he(F,P,G,H)),bearing:(zt(
Math.atan2(D,j))+360)%360,exact:!0}}C=I}let M=Math.sin(At(o.lat-t.lat)/2)**2+Math.cos(At(t.lat))*Math.cos(At(o.lat))*Math.sin(i/2)**2;return{m:2*on*Math.asin(Math.
sqrt(Math.min(M,1))),exact:!1,bearing:(zt(Math.atan2(g*Math.sin(i),l*u-r*g*Math.cos(i)))+360)%360}}function sn(t,o,e){let i=(1-Ct)*Math.tan(At(t.lat)),n=1/Math.
hypot(1,i),s=i*n,r=Math.sin(At(o)),l=Math.cos(At(o)),u=Math.atan2(i,l),g=n*r,C=1-g**2,[M,$]=fe(C),E=e/(_t*M),O=E;for(let H=0,I=!1;H<100&&!I;H++){let N=E+he($,Math.
sin(O),Math.cos(O),Math.cos(2*u+O));I=Math.abs(N-O)<1e-13,O=N}let D=Math.sin(O),j=Math.cos(O),P=Math.cos(2*u+O),G=s*D-n*j*l,X=Math.atan2(s*j+n*D*l,(1-Ct)*Math.hypot(
g,G)),B=Math.atan2(D*r,n*j-s*D*l),R=pe(0,C,g,O,D,j,P);return{lat:zt(X),lng:t.lng+zt(B-R)}}function Zt(t,o){let{m:e,bearing:i}=Ft(t,o),n=Math.max(1,Math.min(200,
Math.ceil(e/5e4))),s=t.lng;return[t,...Array.from({length:n},(r,l)=>{let u=l+1<n?sn(t,i,e*(l+1)/n):o;return s=u.lng+360*Math.round((s-u.lng)/360),{lat:u.lat,lng:s}})]}var an=t=>{let o=[...t];return o.length>90?`${o.slice(0,89).join("")}…`:t},Dt=t=>t.replace(/^[+−]/,o=>o==="+"?"−":"+"),rn=t=>h("span",`number route-${t}`,
String(t+1));function me(t){let o=rn(t);return o.setAttribute("role","img"),o.setAttribute("aria-label",`Route ${t+1}`),o}var ge=(t,o)=>{let e=h("button","",t);
return e.type="button",e.addEventListener("click",o),e};function cn([t,o,e]){return t===null?h("td","",h("span","none","not known"),h("small","",e?`${o}; likely\
 ${e}`:String(o))):h("td","",h("span","figure",t),...o===void 0?[]:[h("small","",`${o} to ${e}`)])}function ye({map:t,data:o},e){if(!o.comparison)return;let i=ln(
e);o.comparison.paired>1&&un(t,o.comparison,i,e)}function ln(t){let o=ut("compared"),[e]=o.tBodies,i=Mt(o,"thead"),n=ut("compared-box"),s=[...e.rows],r=[...i.querySelectorAll(
"th")],l=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted");let u=[0,1];function g(M,$){u=[M,$];let E=j=>{
if(M===0)return Number(j.dataset.route);let{value:P}=j.cells[M].dataset;return P===void 0?NaN:Number(P)},O=s.map(j=>({row:j,value:E(j)})).sort((j,P)=>Number.isNaN(
j.value)||Number.isNaN(P.value)?Number(Number.isNaN(j.value))-Number(Number.isNaN(P.value)):$*(j.value-P.value)),D=document.activeElement;e.append(...O.map(({row:j})=>j)),
D&&e.contains(D)&&D.focus({preventScroll:!0}),r.forEach((j,P)=>{j.hasAttribute("aria-sort")&&j.setAttribute("aria-sort",P!==M?"none":$>0?"ascending":"descending")})}
r.forEach((M,$)=>{M.querySelector("button")?.addEventListener("click",()=>{g($,u[0]===$?-u[1]:1),t.state.changed()})}),t.state.add("sort",()=>u[0]===0&&u[1]>0?"":
`${u[1]<0?"-":""}${u[0]}`,M=>{let $=/^(-?)(\d{1,3})$/.exec(M),E=$?Number($[2]):0;r[E]&&r[E].hasAttribute("aria-sort")&&g(E,$&&$[1]?-1:1)}),s.forEach(M=>M.addEventListener(
"click",$=>{$.target instanceof Element&&$.target.closest("button, a")||String(window.getSelection())||t.frame(t.routes[Number(M.dataset.route)].bounds)}));let C=t.
highlight;return t.highlight=M=>{C(M);let $=M>=0&&l.matches&&s[M];if(!$||$.matches(":hover")||$.contains(document.activeElement))return;let E=$.getBoundingClientRect(),
O=n.getBoundingClientRect(),D=O.top+i.getBoundingClientRect().height;E.top<D?n.scrollTop-=D-E.top:E.bottom>O.bottom&&(n.scrollTop+=Math.min(E.bottom-O.bottom,E.
top-D))},s}function un(t,o,e,i){let n=document.documentElement,s=o.paired,r=e.map(b=>b.querySelector("button.pick")),l=["pick-0","pick-1"].map(b=>ut(b)),u=ut("p\
ick-clear"),g=ut("pair-said"),C=ut("pair-body"),M=g.textContent||"",$=b=>Mt(e[b],".go").textContent||"";l.forEach(b=>b.append(...e.slice(0,s).map((v,f)=>{let d=h(
"option","",`${f+1} · ⁨${an($(f))}⁩`);return d.value=String(f),d})));let E=h("style");document.head.append(E);let O=[null,null];function D(b,v){let[f,d]=b<
v?[b,v]:[v,b],p=o.pairs[f*s-f*(f+1)/2+d-f-1];if(b<v)return p;let{apart:x}=p;return{...p,spans:[p.spans[1],p.spans[0]],apart:x&&{...x,kp:[x.kp[1],x.kp[0]],at:[x.
at[1],x.at[0]]},more:p.more.map(([k,a,m])=>k===null?[null,a,m&&Dt(m)]:a===void 0?[Dt(k)]:[Dt(k),Dt(m||""),Dt(a)])}}t.createPane("shared").style.zIndex="405";let j=L.
polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-edge"}),P=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"share\
d-mark"}),G=L.layerGroup(),X=null;function B(b,v,f){let{dots:d}=i.routes[b],p=[],x=k=>L.point(k.x+k.ox,k.y+k.oy);for(let k=0;k<d.length;k++){let a=d[k],m=d[k+1];
a.km>=v&&a.km<=f&&p.push(x(a)),!(!m||m.km<=a.km)&&[v,f].forEach(A=>{if(A<=a.km||A>=m.km)return;let T=(A-a.km)/(m.km-a.km);p.push(x(a).multiplyBy(1-T).add(x(m).multiplyBy(
T)))})}return p}function R(b,v){let f=D(...b);return b.flatMap((d,p)=>(i.routes[d].shown?f.spans[p]:[]).map(([x,k])=>B(d,x,k).map(a=>t.unproject(a,v)))).filter(
d=>d.length)}function H(){let[b,v]=O;return b!==null&&v!==null?[b,v]:null}function I(b){let v=H();if([j,P].forEach(d=>{v?d.addTo(t):d.remove()}),!v)return;let f=R(
v,b);[j,P].forEach(d=>d.setLatLngs(f))}i.onLines(I);function N(b,v){if(G.clearLayers(),X=null,!v)return;let f=x=>i.routes[x].bounds.getCenter().lng,d=v.at.map(([
x,k],a)=>L.latLng(x,k+360*Math.round((f(b[a])-k)/360))),p=Zt(d[0],d[1]);X=L.latLngBounds(p),G.addLayer(L.polyline(p,{pane:"shared",interactive:!1,className:"gap\
-edge",weight:6})),G.addLayer(L.polyline(p,{pane:"shared",interactive:!1,className:"gap",weight:2.5})),d.forEach(x=>G.addLayer(L.circleMarker(x,{pane:"shared",interactive:!1,
className:"gap-end",radius:9}))),G.addLayer(L.marker([(d[0].lat+d[1].lat)/2,(d[0].lng+d[1].lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"\
gap-holder",iconSize:[0,0],html:h("span","gap-km",`${v.km} km`)})}))}function F(b,v){let f=[...e[b].cells].find(d=>d.dataset.column===v);return h("td","",...[...f?
f.childNodes:[]].map(d=>d.cloneNode(!0)))}function w(b){let[v,f]=b,d=D(v,f),p=d.spans.every(W=>!W.length),x=(W,...V)=>h("div","fact",h("dt","",W),h("dd","",...V)),
k=(W,V)=>h("b","figure",`${W} ${V}`),a=([W,V,J,K],U)=>[k(W,"km"),` (${V} %) `,h("small","",W==="0"?U:`land ${J} km, sea ${K} km; ${U}`)],m=h("dl","facts",x("Com\
mon section",...a(d.common_section,"the same segment of one system, or the same trench")),x("Same corridor",...a(d.same_corridor,"lines nearer than their accura\
cy: not known to be apart")),...d.ends_km==="0"?[]:[x("Common ends",k(d.ends_km,"km")," ",h("small","","left out"))],x("Least separation",d.apart?k(d.apart.km,"\
km"):h("span","none","not known")," ",h("small","",d.apart?`at KP ${d.apart.kp[0]} of ${v+1} and KP ${d.apart.kp[1]} of ${f+1}`:"below the accuracy of the lines\
 somewhere"))),A=h("div","buttons");p||A.append(ge("Show what they share",()=>i.frame(L.latLngBounds(R(b,t.getZoom()).flat())))),N(b,d.apart);let T=X;T&&A.append(
ge("Show where they are nearest",()=>i.frame(T.pad(2))));let Z=h("tr","",h("th","","Measure"),h("th","",me(v)),h("th","",me(f)),h("th","",`How much more ${f+1} \
has`));[...Z.cells].forEach(W=>{W.scope="col"});let z=h("table","differences",h("caption","unseen",`Differences between route ${v+1} and route ${f+1}`),h("thead",
"",Z),h("tbody","",...o.measures.map(({key:W,title:V},J)=>{let K=h("th","",h("bdi","",V));K.scope="row";let U=h("tr","",K,F(v,W),F(f,W),cn(d.more[J]));return U.
dataset.measure=W,U}))),Y=["places","groups and straits","countries"].map((W,V)=>{let J=d.passed[V].flatMap((K,U)=>[...U?[", "]:[],h("bdi","",K)]);return h("p",
"passed",h("b","",`Both pass these ${W}: `),...J.length?J:["none known"])});ut("pair-marks").hidden=p,C.replaceChildren(m,A,z,...Y),g.textContent=`Routes ${v+1}\
 and ${f+1}: common section ${d.common_section[0]} km, same corridor ${d.same_corridor[0]} km (${d.same_corridor[1]} %).`}function y(b){O=b,l.forEach((p,x)=>{p.
value=String(O[x]??"")}),r.forEach((p,x)=>{p&&p.setAttribute("aria-pressed",String(O.includes(x)))}),e.forEach((p,x)=>p.classList.toggle("picked",O.includes(x)));
let v=O.flatMap(p=>p??[]),f=H(),d=!!f;if(i.only=f,u.hidden=!v.length,ut("pick-best").hidden=d,document.body.classList.toggle("paired",d),n.classList.toggle("has\
-pair",d),f){let[p,x]=f,k=a=>`.has-pair:not(.has-hot) main ${a}:not(.route-${p}, .route-${x})`;E.textContent=`${["path.line","path.over","path.casing"].map(k).join(
",")}{stroke-opacity:.16}${["text.along",".number.on-map"].map(k).join(",")}{opacity:.35}`,v.forEach(a=>i.routes[a].parts.forEach(m=>[m.casing,m.line,m.over].forEach(
A=>A?.bringToFront()))),G.addTo(t),w(f)}else E.textContent="",G.remove(),C.replaceChildren(),g.textContent=v.length?`Route ${v[0]+1} is picked; pick another.`:M;
i.redraw(),i.state.changed()}r.forEach((b,v)=>{b&&b.addEventListener("click",()=>{let f=O.flatMap(d=>d===v?[]:d??[]);O.includes(v)?y([f[0]??null,null]):f.length?
y([f[f.length-1],v]):y([v,null])})}),l.forEach((b,v)=>b.addEventListener("change",()=>{let f=[O[0],O[1]],d=b.value===""?null:Number(b.value);d!==null&&f[1-v]===
d&&(f[1-v]=f[v]),f[v]=d,y(f)})),ut("pick-best").addEventListener("click",()=>{y(o.best),l[0].focus()}),u.addEventListener("click",()=>{y([null,null]),l[0].focus()}),
i.state.add("pair",()=>(H()||[]).map(b=>b+1).join(","),b=>{let[,v,f]=/^(\d{1,3}),(\d{1,3})$/.exec(b)||["","0","0"],d=Number(v)-1,p=Number(f)-1;d!==p&&Math.min(d,
p)>=0&&Math.max(d,p)<s?y([d,p]):H()&&y([null,null])})}function be(t){let o=new Map,e=[],i=new Array(5).fill(0);return t.forEach((s,r)=>(s.places||[]).forEach(l=>{let u=o.get(l);u?u.push(r):o.set(l,[r])})),t.map((s,r)=>r).
sort((s,r)=>(t[r].places||[]).length-(t[s].places||[]).length).forEach(s=>{let r=i.map(l=>l/(4*t.length));(t[s].places||[]).forEach(l=>(o.get(l)||[]).forEach(u=>{
e[u]!==void 0&&r[e[u]]++})),e[s]=r.indexOf(Math.min(...r)),i[e[s]]++}),e}function we(t,o){let e=new Map,i=r=>{let l=e.get(r)||{users:new Set,turn:0,next:[],order:[]};
return e.set(r,l),l},n=r=>`${r.lat.toFixed(2)} ${r.lng.toFixed(2)}`,s=t.map(({latlngs:r})=>r.slice(1).map((l,u)=>{let g=n(r[u]),C=n(l);return g<C?{key:`${g} ${C}`,
sense:1}:{key:`${C} ${g}`,sense:-1}}));t.forEach(({item:r},l)=>s[l].forEach(({key:u})=>i(u).users.add(r.system))),s.forEach(r=>r.slice(1).forEach(({key:l,sense:u},g)=>{
let C=r[g];i(C.key).next.push([l,u*C.sense]),i(l).next.push([C.key,u*C.sense])})),e.forEach(r=>{if(r.turn)return;r.turn=1;let l=[r];for(let u=l.pop();u;u=l.pop())
for(let[g,C]of u.next){let M=i(g);M.turn||(M.turn=u.turn*C,l.push(M))}}),e.forEach(r=>{r.order=[...r.users].sort((l,u)=>o[u]-o[l]||l-u)}),t.forEach((r,l)=>{let{
facts:{from:u,to:g},system:C}=r.item,M=s[l].map(({key:$,sense:E})=>{let{order:O,turn:D}=i($);return E*D*(O.indexOf(C)-(O.length-1)/2)});M.some($=>$)&&(r.slots=r.
latlngs.map(($,E)=>E===0&&typeof u=="number"||E===M.length&&typeof g=="number"?0:((M[E-1]??M[E])+(M[E]??M[E-1]))/2))})}var dn=11,fn=3.2,hn=6e4,pn=["out of service","retired","cancelled"],qt="schematic",mn=["inferred",qt,"assumed"],gn='500 11px system-ui, -apple-system, "Segoe UI\
", Roboto, "Noto Sans", sans-serif',Pt=t=>t==="in service"?"live":pn.includes(t)?"gone":"plan",Kt=t=>mn.includes(t.confidence||""),Ut=t=>t.confidence===qt?qt:Kt(
t)?"modelled":"known",yn={modelled:"9 2.5",[qt]:"9 2.5 2 2.5"},It=t=>Number(String(t||"").slice(0,4))||null,Le=t=>t.length>32?`${t.slice(0,30)}…`:t,xe=t=>t.slice(
1).reduce((o,e,i)=>o+e.distanceTo(t[i]),0);function bn(t){let o=t.reduce((e,i)=>i.length>e.length?i:e);return o[o.length>>1]}function Wt(t){let o=[h("bdi","en c\
lip",t.name)];if(t.name_ar){let e=h("span","ar clip",t.name_ar);e.lang="ar",e.dir="rtl",o.push(" ",e)}return o}function Ee({map:t,data:o,box:e,panel:i,features:n},s){
let r=!o.routes.length,l=t.createPane("catalogue-hot"),u=t.createPane("catalogue-names");Object.assign(l.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(
u.style,{zIndex:"605",pointerEvents:"none"});let g=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),C=L.canvas({pane:"catalogue-hot",padding:.25}),M=L.circle(
[0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function $(){let c=getComputedStyle(document.documentElement),S=_=>c.getPropertyValue(`--${_}`).
trim();return{soft:S("soft"),ink:S("ink"),halo:S("halo"),land:S("land"),routes:Array.from({length:7},(_,q)=>S(`route-${q}`))}}let E=$(),O=r?be(n.systems):[],D=c=>{
let S=Pt(n.systems[c].status);return!r||S==="gone"?E.soft:E.routes[O[c]]};function j(c){let S=Pt(n.systems[c.system].status),_=Kt(c);return{color:D(c.system),weight:S===
"gone"?1.2:_?1.5:2.2,opacity:r?.95:.75,lineCap:S==="plan"?"round":"butt",dashArray:S==="plan"?"0.1 4":S==="gone"?"2 4":yn[Ut(c)]}}let[[,P],[,G]]=o.window,X=c=>{
let S=c.map(et=>et.lng),_=[c],q=S.reduce((et,ot)=>Math.min(et,ot)),Q=S.reduce((et,ot)=>Math.max(et,ot));return q<P&&_.push(c.map(et=>L.latLng(et.lat,et.lng+360))),
Q>G&&_.push(c.map(et=>L.latLng(et.lat,et.lng-360))),_},B=n.segments.map((c,S)=>{let _=c.line,q=L.polyline(X(_),{renderer:g,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,
...j(c)});return q.on("mouseover",et=>k(c.system,et.latlng)),q.on("mouseout",()=>k(null)),q.on("click",et=>s.open("system",c.system,et.latlng,S)),gt(q).system=n.
systems[c.system].name,{item:c,latlngs:_,line:q,slots:null,drawn:null}}),R=n.systems.map(()=>[]);if(B.forEach(c=>R[c.item.system].push(c)),B.reduce((c,{latlngs:S})=>c+
S.length,0)<=hn){let c=R.map(S=>{let _=S.flatMap(({latlngs:q})=>q.map(Q=>Q.lat));return _.reduce((q,Q)=>q+Q,0)/(_.length||1)});we(B,c)}function H(c){let S=jt(20,
c)/1e3,_=Math.min(fn,dn/S);B.forEach(q=>{let{slots:Q}=q;if(!Q||!y(q))return;let et=q.latlngs.map(st=>t.project(st,c)),ot=et.map((st,dt)=>{let pt=et[Math.max(dt-
1,0)],rt=et[Math.min(dt+1,et.length-1)].subtract(pt),ft=Math.hypot(rt.x,rt.y)||1,it=Q[dt]*_;return t.unproject([st.x-rt.y/ft*it,st.y+rt.x/ft*it],c)});q.drawn=ot,
q.line.setLatLngs(X(ot))}),v!==null&&x(v)}let I={live:!1,plan:!1,gone:!1},N=L.layerGroup(),F=null,w=c=>{let{ready:S,over:_}=n.systems[c];return F===null||(It(S)||
0)<=F&&(It(_)||1/0)>=F},y=({item:c})=>I[Pt(n.systems[c.system].status)]&&w(c.system);function b(){B.forEach(c=>{let S=y(c);S!==N.hasLayer(c.line)&&(S?N.addLayer(
c.line):N.removeLayer(c.line))})}N.addTo(t),s.onYear(c=>{F=c,b(),ct()},[...n.systems.flatMap(c=>[It(c.ready),It(c.over)]),...n.incidents.map(c=>c.lat===void 0?null:
It(c.start))]);let v=null,f=null,d=L.layerGroup().addTo(t),p=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function x(c){if(v=c,d.clearLayers(),e.classList.
toggle("has-hot-system",c!==null),document.querySelectorAll(".systems .hot").forEach(_=>_.classList.remove("hot")),c===null)return;let S=document.querySelector(
`.systems [data-system="${c}"]`);S&&S.classList.add("hot"),R[c].forEach(_=>{let q=j(_.item),Q=X(_.drawn||_.latlngs),et=r?q.color:E.ink,{weight:ot=0}=q;[{color:E.
halo,weight:ot+5},{...q,color:et,weight:ot+1.5,opacity:1}].forEach(dt=>L.polyline(Q,{renderer:C,pane:"catalogue-hot",interactive:!1,smoothFactor:1,...dt}).addTo(
d))})}function k(c,S){if(x(c===null?f:c),c===null||!S){p.remove();return}p.setLatLng(S).setContent(h("bdi","clip",n.systems[c].name)).addTo(t)}function a(c){M.remove(),
c&&c.accuracy_m&&c.lat!==void 0&&c.lon!==void 0&&M.setLatLng([c.lat,c.lon]).setRadius(c.accuracy_m).addTo(t)}let m=c=>s.open("place",c,W[c].latlng),A=n.places.map(
()=>0);n.systems.forEach(c=>(c.places||[]).forEach(S=>{A[S]++}));let T=[],Z=L.layerGroup(),z=[],Y=new Set(o.routes.flatMap(({legs:c})=>[{at:c[0],last:!1},{at:c[c.
length-1],last:!0}]).map(({at:[c,S],last:_})=>n.legs[c].facts[S===_?"from":"to"])),W=n.places.map((c,S)=>{let _=L.latLng(c.lat,c.lon);if(c.role==="other"){let st=L.
circleMarker(_,{renderer:g,pane:"catalogue",radius:r?3.2:4,weight:1.3,fillOpacity:1,color:E.ink,fillColor:E.land,bubblingMouseEvents:!1});return st.on("click",()=>m(
S)),st.on("mouseover",()=>{p.setLatLng(_).setContent(h("span","",...Wt(c))).addTo(t)}).on("mouseout",()=>p.remove()),Z.addLayer(st),T.push(st),z.push({latlng:_,
text:c.name,rank:A[S],className:"of-place",off:!1}),{latlng:_}}let q=h("span","place-name",...Wt(c)),Q=c.role==="station",et=Q?14:8,ot=L.marker(_,{icon:L.divIcon(
{className:`place ${c.role}`,html:h("div","dot",h("i"),q),iconSize:[et,et]}),zIndexOffset:Q?200:-200,riseOnHover:!0}).addTo(t);return ot.getElement()?.setAttribute(
"aria-label",[c.name,c.name_ar].filter(Boolean).join(" ")),Q||ot.bindTooltip(h("span","",...Wt(c)),{direction:"top",className:"tip"}),ot.on("click",()=>m(S)),ot.
on("keypress",st=>{st.originalEvent.key==="Enter"&&m(S)}),s.addLabel({latlng:_,element:q,dot:!0,rank:Q?Y.has(S)?3:2:0}),{latlng:_}});s.places=W;let V=n.stretches.
map((c,S)=>{let _=c.line,q=L.polyline(_,{renderer:g,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:E.ink,weight:1.6,opacity:.7,dashArray:Kt(c)?"5 \
3":void 0});return q.on("click",Q=>s.open("stretch",S,Q.latlng)),q.on("mouseover",Q=>{p.setLatLng(Q.latlng).setContent(h("bdi","clip",c.name)).addTo(t)}).on("mo\
useout",()=>p.remove()),{item:c,latlngs:_,line:q}}),J=L.layerGroup(V.map(({line:c})=>c)),K=gt(L.CircleMarker).extend({_updatePath(){let c=this._renderer,S=this.
_point,_=this._radius,q=c._ctx;!c._drawing||this._empty()||(q.beginPath(),q.moveTo(S.x,S.y-_),q.lineTo(S.x+_,S.y),q.lineTo(S.x,S.y+_),q.lineTo(S.x-_,S.y),q.closePath(),
c._fillStroke(q,this))}}),U=L.layerGroup(),nt=[];n.incidents.forEach((c,S)=>{if(c.lat===void 0||c.lon===void 0)return;let _=L.latLng(c.lat,c.lon),q=new K(_,{renderer:g,
pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:E.halo,fillColor:E.ink,bubblingMouseEvents:!1});q.on("click",()=>s.open("incident",S,_)),q.on("mouseo\
ver",()=>{p.setLatLng(_).setContent(h("bdi","clip",`${c.start}: ${c.name}`)).addTo(t)}).on("mouseout",()=>p.remove()),nt.push({latlng:_,lozenge:q,text:String(c.
start).slice(0,7),rank:1e3,className:"of-incident",year:It(c.start),hidden:!0,off:!1})});function ct(){nt.forEach(c=>{let S=F===null||c.year===null||c.year===F;
c.off=!S,S?U.addLayer(c.lozenge):U.removeLayer(c.lozenge)})}ct();let at={live:0,plan:0,gone:0};n.systems.forEach(c=>{at[Pt(c.status)]++}),[["live","In service"],
["plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([c])=>at[c]).forEach(([c,S])=>s.addLayer({key:`systems-${c}`,title:S,parent:"\
systems",count:at[c],shown:r&&c!=="gone",show:_=>{I[c]=_,b()}})),z.length&&s.addLayer({key:"stations",parent:"stations",title:r?"Landing stations":"Other landin\
g stations",group:Z,count:z.length,shown:!0,show:c=>{z.forEach(S=>{S.off=!c})}}),V.length&&s.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:J,
count:n.paths.length,shown:r}),nt.length&&s.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:U,count:nt.length,shown:r,show:c=>{nt.forEach(S=>{
S.hidden=!c})}});let lt=kt(document.createElement("canvas"));lt.font=gn;let wt=new Map;function Et(c){let S=wt.get(c)??lt.measureText(c).width;return wt.set(c,S),
S}let Ve=c=>Math.round((yt()?.4:1)*(c<3?24:c<5?70:130)),se=c=>gt(c)._parts||[];s.addInk((c,S)=>{let _=[],q=t.getPixelOrigin().subtract(S);if(!r)return _;for(let{
line:Q}of B)if(N.hasLayer(Q))for(let et of se(Q))for(let ot=1;ot<et.length;ot++){let st=et[ot-1],dt=et[ot],pt=Math.ceil(st.distanceTo(dt)/8);for(let bt=0;bt<pt;bt++)
_.push({x:st.x+(dt.x-st.x)*bt/pt+q.x,y:st.y+(dt.y-st.y)*bt/pt+q.y});if(_.length>4e4)return _}return _}),s.onLayout(({origin:c,size:S,free:_,take:q,inside:Q,crossed:et,
zoom:ot})=>{let st=[],dt=t.containerPointToLayerPoint([0,0]),pt=(rt,ft,it,ht,Lt=0)=>{let mt=h("span",`catalogue-name ${ft}`,h("bdi","",rt));return mt.style.transform=
`translate(${(it+dt.x).toFixed(1)}px, ${(ht+dt.y).toFixed(1)}px)`+(Lt?` rotate(${Lt.toFixed(3)}rad)`:""),st.push(mt),mt},bt=[...nt.filter(rt=>!rt.hidden),...z].
filter(rt=>!rt.off).map(rt=>({...rt,at:t.project(rt.latlng,ot).subtract(c)})).filter(({at:rt})=>rt.x>0&&rt.y>0&&rt.x<S.x&&rt.y<S.y).sort((rt,ft)=>ft.rank-rt.rank);
bt.forEach(({at:rt})=>q(rt.x-4,rt.y-4,8,8)),r&&Ue(pt,{size:S,free:_,take:q});for(let rt of bt){if(st.length>=Ve(ot))break;let ft=Le(rt.text),it=Et(ft)+2,ht=13,{
x:Lt,y:mt}=rt.at,Nt=[[Lt+7,mt-ht/2],[Lt-7-it,mt-ht/2],[Lt-it/2,mt-7-ht],[Lt-it/2,mt+7]].filter(([vt,xt])=>Q(vt,xt,it,ht)&&_(vt,xt,it,ht)).map(([vt,xt])=>({u:vt,
v:xt,met:et(vt,xt,it,ht)})),St=Nt.length?Nt.reduce((vt,xt)=>xt.met<vt.met?xt:vt):null;!St||St.met>(rt.rank>=1e3?9:2)||(q(St.u,St.v,it,ht),pt(ft,rt.className,St.
u,St.v))}u.replaceChildren(...st)});function Ue(c,{size:S,free:_,take:q}){n.systems.map((ot,st)=>st).filter(ot=>R[ot].some(st=>N.hasLayer(st.line))).map(ot=>{let st=R[ot].
flatMap(({line:dt})=>se(dt)).map(dt=>dt.map(pt=>t.layerPointToContainerPoint(pt)));return{s:ot,parts:st,length:st.reduce((dt,pt)=>dt+xe(pt),0)}}).sort((ot,st)=>st.
length-ot.length).slice(0,yt()?12:60).forEach(({s:ot,parts:st})=>{let dt=Le(n.systems[ot].name),pt=Et(dt)+4,bt=[];st.forEach(ft=>{for(let it=0;it+1<ft.length;it++){
let ht=it+1;for(;ht+1<ft.length&&ft[it].distanceTo(ft[ht])<pt;)ht++;let Lt=ft[it],mt=ft[ht],Tt=Lt.distanceTo(mt);Tt<pt||Tt<.985*xe(ft.slice(it,ht+1))||bt.push([
Lt,mt])}});let rt=Math.max(1,Math.floor(bt.length/24));for(let ft=0;ft<bt.length;ft+=rt){let[it,ht]=bt[(ft+ot*7*rt)%bt.length];ht.x<it.x&&([it,ht]=[ht,it]);let Lt=it.
add(ht).divideBy(2),mt=ht.subtract(it),Tt=Math.hypot(mt.x,mt.y),Nt=L.point(mt.x/Tt,mt.y/Tt),St=L.point(Nt.y,-Nt.x),vt=pt/5+6,xt=[-2,-1,0,1,2].map($t=>Lt.add(Nt.
multiplyBy($t*pt/5)).subtract([pt/10+3,7]));if(!xt.every(({x:$t,y:Bt})=>$t>4&&Bt>4&&$t<S.x-60&&Bt<S.y-30)||!xt.every(({x:$t,y:Bt})=>_($t,Bt,vt,14)))continue;xt.
forEach(({x:$t,y:Bt})=>q($t,Bt,vt,14));let le=Lt.subtract(Nt.multiplyBy(pt/2-2)).add(St.multiplyBy(6.5)),Ye=c(dt,"of-system",le.x,le.y,Math.atan2(mt.y,mt.x));Ye.
style.color=D(ot);break}})}let ae={system:c=>R[c].map(S=>S.drawn||S.latlngs),segment:c=>[B[c].latlngs],stretch:c=>[V[c].latlngs],path:c=>n.paths[c].stretches.map(
S=>V[S].latlngs),leg:c=>[s.legs[c].latlngs]};s.where=(c,S)=>{if(c==="place")return W[S].latlng;if(c==="incident"){let q=n.incidents[S];return q.lat===void 0||q.
lon===void 0?null:L.latLng(q.lat,q.lon)}let _=ae[c]?.(S)??[];return _.length?bn(_):null},s.mark=(c,S=0)=>{a(c==="place"?n.places[S]:c==="incident"?n.incidents[S]:
null),f=c==="system"?S:c==="segment"?n.segments[S].system:null,x(f)};function re(c,S){let _=["system","segment","path"].includes(c)?ae[c]?.(S).flat()??[]:[],q=s.
where(c,S);return _.length?s.frame(L.latLngBounds(_)):q&&t.setView(q,Math.max(t.getZoom(),8),{animate:!1}),s.open(c,S,null)}let Rt=(c,S,_)=>_.forEach((q,Q)=>s.addSearch(
{names:q.filter(Boolean),kind:S,open:()=>re(c,Q)})),ie=c=>[c.name,c.name_ar,c.id,...String(c.facts["other names"]||"").split(", ")];Rt("place","Place",n.places.
map(ie)),Rt("system","Cable system",n.systems.map(ie)),Rt("path","Crossing path",n.paths.map(c=>[c.name,c.name_ar,c.id])),Rt("incident","Incident",n.incidents.map(
c=>[c.name,c.start])),Rt("deal","Deal",n.deals.map(c=>[c.name]));let We=c=>{let S=Pt(n.systems[c.system].status);return S!=="live"?S:Ut(c)},Ke=new Set([...n.segments.
map(We),...V.length?["path"]:[],...nt.length?["incident"]:[]]);i.querySelectorAll("[data-key]").forEach(c=>{gt(c).hidden=!Ke.has(c.getAttribute("data-key")||"")});
let ce=document.getElementById("systems");if(ce){let c=S=>{let _=L.SVG.create("svg"),q=L.SVG.create("path"),Q=n.systems[S];_.setAttribute("width","26"),_.setAttribute(
"height","8"),_.setAttribute("aria-hidden","true"),q.setAttribute("d","M1 4H25");let et=Pt(Q.status);return q.setAttribute("class",et==="live"?Ut(Q):et),_.setAttribute(
"class","system"),_.style.setProperty("--system",et==="gone"?"var(--soft)":`var(--route-${O[S]})`),_.append(q),_};n.systems.map((S,_)=>({item:S,i:_})).sort((S,_)=>S.
item.name.localeCompare(_.item.name,"en")).forEach(({item:S,i:_})=>{let q=[S.ready||"date not known",S.status==="in service"?"":S.status,R[_].length?"":"not dra\
wn"].filter(Boolean).join(", "),Q=h("button","",R[_].length?c(_):h("span","no-line"),h("bdi","clip",S.name),h("small","",q));Q.type="button",Q.dataset.system=String(
_),Q.addEventListener("click",()=>{yt()&&s.expand(!1),re("system",_)}),Q.addEventListener("mouseenter",()=>k(_)),Q.addEventListener("mouseleave",()=>k(null)),Q.
addEventListener("focus",()=>k(_)),Q.addEventListener("blur",()=>k(null)),ce.append(h("li","",Q))})}s.onDraw(c=>{H(c);let S=Math.max(1.8,Math.min(4,c*.62));T.forEach(
_=>_.setRadius(S))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{E=$(),B.forEach(c=>c.line.setStyle(j(c.item))),V.forEach(({
line:c})=>c.setStyle({color:E.ink})),T.forEach(c=>c.setStyle({color:E.ink,fillColor:E.land})),nt.forEach(({lozenge:c})=>c.setStyle({color:E.halo,fillColor:E.ink})),
x(v),s.layout()})}var ve=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],ke="schematic",wn=["inferred",ke,"assumed"],Ln=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],xn={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},En=["candida\
tes","why","note","place"],Ot=t=>h("bdi","",t);function Me(t,o,e){let i=h("button",t,o);return i.type="button",i.addEventListener("click",n=>{n.stopPropagation(),
e()}),i}var vn=t=>h("span",`surely ${t}`,t);function Mn(t){let o=t.split(", ")[1]||"",e=wn.includes(o),i=h("span",`mark ${e?"modelled":"known"}`,e&&o!==ke?"mode\
lled":o);return o?[i," ",t]:[t]}function kn(t){let o=(n,s)=>{let r=h("th","",n);return r.scope=s,r},e=["low","likely","high"],i=t.map(n=>h("tr","",o(String(n.figure),
"row"),...e.map(s=>h("td","",s==="likely"?h("b","",String(n[s])):String(n[s])))));return h("table","figures",h("thead","",h("tr","",h("td",""),...e.map(n=>o(n,"\
col")))),h("tbody","",...i))}function Ae({map:t,features:o},e){let i=ve.flatMap(([B,R])=>o[R].map((H,I)=>[B,I])),n=new Map(ve),s=(B,R)=>o[n.get(B)||"routes"][R];
function r(B,R){let H=Me("to",Ot(s(B,R).name),()=>X(B,R));return H.dataset.to=`${B}-${R}`,H}let l=B=>[B].flat().map(R=>typeof R=="number"?r(...i[R]):Ot(R)),u=(B,R)=>h(
"span",`badge ${B.contract?"contract":"intent"}`,...l(R));function g(B,R=null){let H=h("dl","facts");return Object.entries(B).forEach(([I,N])=>{if(R?!R.includes(
I):["note","status"].includes(I))return;let F=I==="accuracy"?Mn(String(N)):l(N);H.append(h("dt","",I.charAt(0).toUpperCase()+I.slice(1)),h("dd",I==="value"?"val\
ue":"",...F))}),H.children.length?[H]:[]}function C({id:B,kind:R,from:H,to:I,"attribution confidence":N,...F}){let w=H&&I?{ends:[H," – ",I].flat()}:{},y=typeof B==
"number"?i[B]:null,b=y&&y[0]==="deal",v={...B===void 0?{}:{id:B},...w,...b||!R?{}:{kind:R},...F},[f,...d]=Object.entries(v),p=h("li","",...b?[u(s(...y),R)," "]:
[],...l(f[1]));N&&p.append(" ",vn(String(N)));let x=h("small","");return d.forEach(([k,a])=>{let[m,A]=xn[k]||["",""],T=/\d$/.test(String(a))?A:"",Z=[m,...l(a),T].
filter(z=>z!=="");En.includes(k)?p.append(h("p","small",...Z)):k==="value"?p.append(h("p","value",...Z)):x.append(...x.childNodes.length?[" · "]:[],h("span","",
...Z))}),x.childNodes.length&&p.insertBefore(x,p.querySelector("p")),p}function M(B,R){return B==="Figures"?kn(R):h("section","",h("h3","",B),h("ul","things",...R.
map(C)))}function $(B=[]){if(!B.length)return[];let R=B.map(H=>{let I=o.sources[H],N=Ot(I.title);if(I.url){let w=h("a","",N);w.href=I.url,w.target="_blank",w.rel=
"noopener noreferrer",N=w}let F=[I.publisher,I.date,I.licence].flatMap(w=>w?[", ",Ot(w)]:[]);return h("li","",N,...F)});return[h("details","sources",h("summary",
"",`Sources (${R.length})`),h("ul","",...R))]}let E=[],O=null,D=0,j=(B,R)=>h("section","leg",h("h3","",B==="leg"?"This leg: ":"Here: ",r(B,R)),...g(s(B,R).facts,
Ln));function P(B,R,H){let I=s(B,R),{status:N,note:F}=I.facts,w=h("span","title",...B==="route"?[h("span","number",String(R+1))]:[],h("span","",Ot(I.name))),y=h(
"h2","",w);if(y.tabIndex=-1,y.id=`card-title-${++D}`,I.name_ar){let d=h("span","ar",I.name_ar);d.lang="ar",d.dir="rtl",y.append(d)}let b=h("p","kicker",h("span",
"",Ot(I.kind.charAt(0).toUpperCase()+I.kind.slice(1))),...B==="deal"?[u(I,I.facts.kind)]:[],...N?[h("span","chip",...l(N))]:[]);if(E.length>1){let[d,p]=E[E.length-
2],x=Me("back","‹ Back",()=>{E.pop(),G()});x.setAttribute("aria-label",`Back to ${s(d,p).name}`.slice(0,120)),b.prepend(x)}let v=B==="deal"?I.contract?"contra\
ct":"intent":B==="route"?`route-${R}`:"",f=h("article",`card of-${B} ${v}`.trim(),b,y,...H===null?[]:[j(B==="route"?"leg":"segment",H)],...g(I.facts),...Object.
entries(I.lists).map(([d,p])=>M(d,p.map(x=>o.lists[d][x]))),...I.uncertain?[h("section","",h("h3","","Uncertain"),...I.uncertain.map(d=>h("p","small doubt",Ot(d))))]:
[],...F?[h("p","small note",...l(F))]:[],...$(I.sources));return f.setAttribute("aria-labelledby",y.id),f.dataset.card=`${B}-${R}`,f}function G(){let B=E[E.length-
1],R=O&&O.getElement();if(!O||!R)return;let[H,I]=B,N=P(...B),F=e.where(H,I);O.setContent(N),F&&!t.getBounds().contains(F)&&t.panTo(F,{animate:!1}),F&&O.setLatLng(
F),e.mark(H,I),Mt(R,".leaflet-popup-content").scrollTop=0,Mt(N,"h2").focus({preventScroll:!0})}function X(B,R){E.push([B,R,null]),G()}e.open=(B,R,H,I=null)=>{E=
[[B,R,I]];let N=H||e.where(B,R)||t.getCenter(),F=O=e.card(P(B,R,I),N);return e.mark(B,R),F.once("remove",()=>e.mark(null)),F}}var An={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function Se(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,o=>An[o]).replace(/[٠-٩۰-۹]/g,
o=>String(Number(o.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function $e(t,o){let e=Se(o),i=e.split(" ");return e?t.flatMap(n=>{let s=n.folded??=
n.names.flatMap(u=>u?[Se(u)]:[]),r=s.map(u=>{let g=` ${u}`.indexOf(` ${e}`);return u===e?0:g===0?1:g>0?2:i.every(C=>u.includes(C))?3:9}),l=Math.min(...r,9);return l<
9?[{entry:n,score:l,size:Math.min(...s.map(u=>u.length||99))}]:[]}).sort((n,s)=>n.score-s.score||n.size-s.size).slice(0,12).map(n=>n.entry):[]}var Yt=t=>new RegExp(
"\\p{Script=Arabic}","u").test(t);function Ce({map:t,data:o,box:e,panel:i},n){let s=ut("tools"),r=(a,m=0)=>a.toLocaleString("en",{minimumFractionDigits:m,maximumFractionDigits:m}),l=a=>r(a/1e3,a<
1e4?3:a<1e6?2:1),u={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function g(a){
let m=L.SVG.create("svg"),A=L.SVG.create("path");return m.setAttribute("viewBox","0 0 24 24"),m.setAttribute("aria-hidden","true"),A.setAttribute("d",u[a]),m.append(
A),m}function C(a,m,A=""){let T=h("button",A,a);return T.type="button",T.addEventListener("click",m),T}let M=null;function $(a,m,A){let T=C(g(a),A,"tool");return T.
setAttribute("aria-label",m),T.title=m,s.append(T),T}function E(a,m,A,{opened:T=()=>{},closed:Z=()=>{}}={}){let z=$(a,m,()=>{M&&M.item===z?O():Y()});A.classList.
add("sheet"),A.id=`sheet-${a}`,A.hidden=!0,A.setAttribute("role","group"),A.setAttribute("aria-label",m),z.setAttribute("aria-expanded","false"),z.setAttribute(
"aria-controls",A.id),s.append(A);function Y(){M&&O(),yt()&&n.expand(!1),M={item:z,sheet:A,closed:Z},A.hidden=!1,z.setAttribute("aria-expanded","true"),T()}return{
item:z,show:Y}}function O(a=!1){if(!M)return;let{item:m,sheet:A,closed:T}=M;M=null,A.hidden=!0,m.setAttribute("aria-expanded","false"),T(),a&&m.focus()}document.
addEventListener("keydown",a=>{a.key==="Escape"&&!a.defaultPrevented&&(M&&(s.contains(a.target)||!e.querySelector(".leaflet-popup"))?O(!0):t.closePopup())}),n.find=
a=>$e(n.entries,a),(function(){let a=h("input"),m=h("ul","results"),A=h("p","said");a.type="search",a.placeholder="Station, system, path … or اسم",a.autocomplete=
"off",a.spellcheck=!1,a.maxLength=200,a.dir="auto",Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","\
aria-controls":"results","aria-autocomplete":"list"}).forEach(([K,U])=>a.setAttribute(K,U)),m.id="results",m.setAttribute("role","listbox"),m.setAttribute("aria\
-label","Found"),A.setAttribute("role","status");let Z=E("search","Search",h("div","search",a,A,m),{opened:()=>{a.focus(),a.select()}}),z=[],Y=-1;function W(K){
O(),Z.item.focus(),K.bounds?n.frame(K.bounds):K.latlng&&t.setView(K.latlng,Math.max(t.getZoom(),8),{animate:!1}),K.open&&K.open()}function V(K){Y=K,[...m.children].
forEach((U,nt)=>U.setAttribute("aria-selected",String(nt===K))),K<0?a.removeAttribute("aria-activedescendant"):(a.setAttribute("aria-activedescendant",m.children[K].
id),m.children[K].scrollIntoView({block:"nearest"}))}function J(){z=n.find(a.value),m.replaceChildren(...z.map((K,U)=>{let nt=K.names.flatMap(lt=>lt||[]),ct=nt.
find(lt=>!Yt(lt))||nt[0]||"",at=nt.find(Yt),tt=h("li","",h("bdi","en",ct));if(at&&at!==ct){let lt=h("bdi","ar",at);lt.lang="ar",tt.append(lt)}return tt.append(h(
"small","",K.kind||"")),tt.id=`result-${U}`,tt.setAttribute("role","option"),tt.addEventListener("mousedown",lt=>lt.preventDefault()),tt.addEventListener("click",
()=>W(K)),tt})),a.setAttribute("aria-expanded",String(z.length>0)),A.textContent=a.value.trim()?z.length?`${z.length} found`:"Nothing found":"",V(z.length?0:-1)}
a.addEventListener("input",J),a.addEventListener("keydown",K=>{let U=K.key==="ArrowDown"?1:K.key==="ArrowUp"?-1:0;if(U&&z.length)V((Y+U+z.length)%z.length);else if(K.
key==="Enter"&&Y>=0)W(z[Y]);else if(K.key==="Escape"&&a.value)a.value="",J();else return;K.preventDefault()}),document.addEventListener("keydown",K=>{let U=K.target instanceof
Element&&K.target.closest("input, textarea, select");K.key==="/"&&!U&&(K.preventDefault(),Z.show())})})();let D={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let a=h("ul","tree"),m=new Set,A=[];function T(Y,W,V,J,K){let U=h("inpu\
t"),nt=h("label","",U);return U.type="checkbox",U.addEventListener("change",()=>J(U.checked)),K&&nt.append(K()),nt.append(h("bdi","",Y)),W!==null&&nt.append(h("\
small","",r(W))),A.push([U,V]),h("div","row",nt)}function Z(){A.forEach(([Y,W])=>{let V=W();Y.checked=V===!0,Y.indeterminate=V===null})}function z(){A=[];let Y=Object.
keys(D),W=[...new Set([...Y,...n.layers.map(V=>V.parent)])];a.replaceChildren(...W.flatMap(V=>{let J=n.layers.filter(tt=>tt.parent===V);if(!J.length)return[];if(J.
length===1){let[tt]=J;return[h("li","",T(tt.title,tt.count,()=>tt.shown,lt=>{tt.set(lt),Z()},tt.mark))]}let K=()=>{let tt=J.filter(lt=>lt.shown).length;return tt===
0?!1:tt===J.length?!0:null},U=D[V]||V,nt=T(U,J.length,K,tt=>{n.together(()=>J.forEach(lt=>lt.set(tt))),Z()}),ct=h("ul","",...J.map(tt=>h("li","",T(tt.title,tt.count,
()=>tt.shown,lt=>{tt.set(lt),Z()},tt.mark))));ct.hidden=!m.has(V),ct.id=`branch-${W.indexOf(V)}`;let at=C(h("span","chevron"),()=>{ct.hidden=!ct.hidden,ct.hidden?
m.delete(V):m.add(V),at.setAttribute("aria-expanded",String(!ct.hidden))},"more");return at.setAttribute("aria-label",`${U}: each one`),at.setAttribute("aria-ex\
panded",String(!ct.hidden)),at.setAttribute("aria-controls",ct.id),nt.append(at),[h("li","",nt,ct)]})),Z()}E("layers","Layers",h("div","layers",h("h2","","Layer\
s"),a),{opened:z}),n.onLayers(()=>{M&&M.sheet.id==="sheet-layers"&&Z()})})();let j=h("div","cross");j.setAttribute("aria-hidden","true");let P=null;(function(){
let a=[],m=L.layerGroup(),A=h("ol","steps"),T=h("p","total");T.setAttribute("role","status");let Z=L.polyline([],{pane:"measure",className:"measured",interactive:!1,
smoothFactor:0}),z=U=>{a.push(U),Y()};function Y(){let U=a.slice(1).map((at,tt)=>Ft(a[tt],at));Z.setLatLngs(a.slice(1).map((at,tt)=>Zt(a[tt],at))),m.clearLayers(),
a.forEach(at=>m.addLayer(L.circleMarker(at,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),A.replaceChildren(...U.map(at=>h("li","",`${at.
exact?"":"about "}${l(at.m)} km`,h("small","",`bearing ${at.bearing.toFixed(1)}°`))));let nt=U.reduce((at,tt)=>at+tt.m,0),ct=U.every(at=>at.exact);T.textContent=
a.length<2?a.length?"One point; add another":"No point yet":`${ct?"":"About "}${l(nt)} km in all`,T.dataset.metres=U.length?nt.toFixed(4):"",V.disabled=J.disabled=
!a.length}let W=C("Add the centre of the map",()=>z(t.getCenter())),V=C("Undo",()=>{a.pop(),Y()}),J=C("Clear",()=>{a.length=0,Y()}),K=h("div","measure",h("h2","",
"Measure"),h("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),h("div","buttons",W,V,J),A,T);E("measure","Measure",K,{
opened(){P=z,t.closePopup(),e.classList.add("measuring"),e.append(j),t.doubleClickZoom.disable(),[Z,m].forEach(U=>U.addTo(t)),Y()},closed(){P=null,e.classList.remove(
"measuring"),j.remove(),t.doubleClickZoom.enable(),[Z,m].forEach(U=>U.remove())}})})();let G=[...n.dates].flatMap(a=>Number.isInteger(a)?Number(a):[]).sort((a,m)=>a-
m),X=()=>{};if(G.length&&G[0]<G[G.length-1]){let a=G[0],m=G[G.length-1],A=h("input"),T=h("output","","All years");Object.assign(A,{type:"range",min:a,max:m+1,step:1,
value:m+1}),A.setAttribute("aria-label","Year"),X=Y=>{n.year=Y===null||Y>m?null:Math.max(Y,a),A.value=String(n.year??m+1),T.textContent=n.year===null?"All years":
String(n.year),A.setAttribute("aria-valuetext",T.textContent),z.classList.toggle("on",n.year!==null),n.together(()=>n.years.forEach(W=>W(n.year))),n.state.changed()},
A.addEventListener("input",()=>X(Number(A.value)));let Z=h("div","ends",h("span","",String(a)),h("span","","all")),{item:z}=E("year","Year",h("div","year",h("h2",
"","Year"),T,A,Z,h("p","","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts\
 of that year. What has no known date stays."),C("All years",()=>X(null))));A.setAttribute("aria-valuetext","All years")}let B=n.state;B.add("view",()=>{let{lat:a,
lng:m}=t.getCenter();return`${a.toFixed(4)},${m.toFixed(4)},${t.getZoom()}`},a=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(a))
return;let[m,A,T]=a.split(",").map(Number);t.setView([m,A],Math.min(Math.max(T,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),B.add("change",()=>n.layers.filter(
a=>a.shown!==a.first).map(a=>encodeURIComponent(a.key)).join(","),a=>{let m=new Set(a.split(",").flatMap(A=>{try{return[decodeURIComponent(A)]}catch{return[]}}));
n.layers.forEach(A=>A.set(m.has(A.key)!==A.first))}),B.add("year",()=>n.year===null?"":String(n.year),a=>{X(/^\d{4}$/.test(a)?Number(a):null)});function R(){return"\
#"+[...B.entries].map(([a,{get:m}])=>[a,m()]).filter(([,a])=>a).map(([a,m])=>`${a}=${m}`).join("&")}let H="";function I(a){if(location.hash===H)return;let m=new Map(
location.hash.slice(1,6e3).split("&").map(T=>{let Z=T.indexOf("=");return[T.slice(0,Z),T.slice(Z+1)]})),A=[...B.entries].filter(([T])=>!a||m.has("view")||m.has(
T));A.length&&n.together(()=>A.forEach(([T,{set:Z}])=>Z(m.get(T)||"")))}let N;function F(){try{H=R(),history.replaceState(null,"",H)}catch{}}I(!0),window.addEventListener(
"hashchange",()=>I(!1));let w=!1;if(["pointerdown","keydown","wheel"].forEach(a=>window.addEventListener(a,()=>{w=!0},{capture:!0,passive:!0})),B.changed=()=>{clearTimeout(
N),w&&(N=setTimeout(F,250))},t.on("moveend",()=>B.changed()),/^(https?|file):$/.test(location.protocol)){let a=h("input"),m=h("p","said");a.readOnly=!0,a.setAttribute(
"aria-label","Link to this view"),m.setAttribute("role","status"),a.addEventListener("focus",()=>a.select()),E("link","Link to this view",h("div","link",h("h2",
"","Link to this view"),a,h("div","buttons",C("Copy",async()=>{a.select();let A;try{await navigator.clipboard.writeText(a.value),A=!0}catch{A=document.execCommand(
"copy")}m.textContent=A?"Copied":"Copy it from the field"})),m),{opened(){a.value=location.href.split("#")[0]+R(),m.textContent="",a.focus()}})}if(document.fullscreenEnabled){
let a=$("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());a.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{a.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function y(a){let m=n.depthAt(
a);return m?`Depth: ${r(m.low_m)} to ${r(m.high_m)} m, from cells of about ${r(m.cell_km)} km`:"Depth: on land, or not known"}function b(a){let m=a.lng-360*Math.
round(a.lng/360),A=(T,Z,z)=>`${Math.abs(T).toFixed(4)}° ${T<0?z:Z}`;return`${A(a.lat,"N","S")}, ${A(m,"E","W")}`}n.hereLines=a=>[b(a),y(a)];function v(a){let m=n.
routeNear(a);return m?n.openRoute(m,a):n.card(h("div","card here",...n.hereLines(a).map(A=>h("p","",A))),a)}t.on("click",a=>{P?P(a.latlng):f()||v(a.latlng)}),e.
addEventListener("keydown",a=>{a.key!=="Enter"||a.target!==e||(P?P(t.getCenter()):v(t.getCenter()))});function f(){let a=!!M||d;return O(),a}let d=!1;t.on("prec\
lick",()=>{d=!!e.querySelector(".leaflet-popup")});let p=null;function x(a){if(a!==!!p)if(t.setMaxBounds(void 0),a){p={at:t.getCenter(),zoom:t.getZoom(),open:ut(
"panel-toggle").getAttribute("aria-expanded")==="true"};let m=p.open&&!yt()?k():t.getBounds();document.documentElement.classList.add("printing"),n.expand(!0),t.
invalidateSize({animate:!1,pan:!1}),t.fitBounds(m,{paddingBottomRight:[0,t.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),n.redraw(),n.paintNow(),
e.querySelectorAll("canvas").forEach(A=>{if(A.classList.contains("leaflet-tile"))return;let T=kt(A),{width:Z,height:z}=A,Y=document.createElement("canvas");Object.
assign(Y,{width:Z,height:z}),kt(Y).drawImage(A,0,0),A.width=Z,T.drawImage(Y,0,0)})}else p&&(document.documentElement.classList.remove("printing"),t.invalidateSize(
{animate:!1,pan:!1}),n.expand(p.open),t.setView(p.at,p.zoom,{animate:!1}),p=null,t.setMaxBounds(o.window))}function k(){let a=t.getSize(),m=i.getBoundingClientRect().
width+20;return L.latLngBounds(t.containerPointToLatLng([0,a.y]),t.containerPointToLatLng([a.x-m,0]))}window.addEventListener("beforeprint",()=>x(!0)),window.addEventListener(
"afterprint",()=>x(!1))}function Sn({columns:t,rows:o,levels:e}){let i=e.slice();for(let n=0;n<3;n++){let s=i.slice();for(let r=0;r<o;r++)for(let l=0;l<t;l++){let u=r*t+l;if(i[u]!==-1)
continue;let g=0,C=0;for(let M=Math.max(r-1,0);M<=Math.min(r+1,o-1);M++)for(let $=Math.max(l-1,0);$<=Math.min(l+1,t-1);$++){let E=i[M*t+$];E!==-1&&(g+=E,C++)}C&&
(s[u]=g/C)}i=s}return i.map(n=>Math.max(n,0))}function $n(t){let o=t.columns>>1,e=t.rows>>1,i=new Float32Array(o*e);for(let n=0;n<e;n++)for(let s=0;s<o;s++){let r=2*
n*t.columns+2*s,l=0,u=0;for(let g of[r,r+1,r+t.columns,r+t.columns+1])t.levels[g]!==-1&&(l+=t.levels[g],u++);i[n*o+s]=u?l/u:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:o,rows:e,levels:i}}function Oe(t){let o=[];for(let e=t;;e=$n(e)){let{west:i,south:n,step:s,columns:r,rows:l}=e,u=e,g=null;if(o.
push({west:i,south:n,step:s,columns:r,rows:l,get levels(){return g=g||Sn(u)}}),Math.min(r,l)<16)return o}}function Ne(t,o){let e=new Int32Array(4*t.length),i=new Float32Array(
4*t.length);return t.forEach((n,s)=>{let r=Math.min(Math.max(n,0),o-1),l=Math.floor(r),u=r-l;for(let g=0;g<4;g++)e[4*s+g]=Math.min(Math.max(l-1+g,0),o-1);i[4*s]=
(1-u)**3/6,i[4*s+1]=(3*u**3-6*u**2+4)/6,i[4*s+2]=(-3*u**3+3*u**2+3*u+1)/6,i[4*s+3]=u**3/6}),{nodes:e,weights:i}}function Te(t,o,e){let{columns:i,rows:n,levels:s}=t,
r=o.length,{nodes:l,weights:u}=Ne(o.map(E=>(E-t.west)/t.step),i),g=Ne(e.map(E=>(E-t.south)/t.step),n),C=new Map;function M(E){if(!C.has(E)){let O=new Float32Array(
r),D=E*i;for(let j=0,P=0;j<r;j++,P+=4)O[j]=u[P]*s[D+l[P]]+u[P+1]*s[D+l[P+1]]+u[P+2]*s[D+l[P+2]]+u[P+3]*s[D+l[P+3]];C.set(E,O)}return C.get(E)}let $=new Float32Array(
r*e.length);for(let E=0;E<e.length;E++){let[O,D,j,P]=[0,1,2,3].map(H=>M(g.nodes[4*E+H])),[G,X,B,R]=g.weights.subarray(4*E,4*E+4);for(let H=0,I=E*r;H<r;H++,I++)$[I]=
G*O[H]+X*D[H]+B*j[H]+R*P[H]}return $}async function Cn(t){let o=atob(t),e=new Uint8Array(o.length);for(let l=0;l<e.length;l++)e[l]=o.charCodeAt(l);let n=new Blob([e]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),s=[],r=0;for(let l=await n.read();!l.done;l=await n.read()){if(r+=l.value.length,r>268435456)throw new RangeError("more data than a \
page has");s.push(l.value)}return new Uint8Array(await new Blob(s).arrayBuffer())}async function Be(t,o){let[e,i]=await Promise.all(t.split(" ",2).map(Cn)),n=Nn(
i,o);return JSON.parse(new TextDecoder().decode(e),(s,r)=>typeof r=="object"&&r!==null&&"~"in r?n[r["~"]]:r)}function Nn(t,o){let e=t.length>>2,i=0,n=()=>{if(i>=
e)throw new RangeError("fewer vertices than the lines have");let g=t[i]|t[i+e]<<8|t[i+2*e]<<16|t[i+++3*e]<<24;return g>>>1^-(g&1)},s=n();n();let r=Array.from({length:Math.
min(s,e)},()=>({unit:n(),size:n()})),l=0,u=0;return r.map(({unit:g,size:C})=>{let M=[],$=0,E=0,O=0,D=0,j=0,P=0;for(let G=0;G<C;G++){let X=n(),B=n();G?([j,O]=[O,
(O+j>>1)+X],[P,D]=[D,(D+P>>1)+B],$+=O,E+=D):($=l+=X,E=u+=B),M.push(o(E/g,$/g))}return M})}function Gt({rows:t,columns:o}){let e=Array.from({length:t},()=>({}));
return Object.entries(o).forEach(([i,n])=>{let s=Array.isArray(n)?r=>n[r]:"all"in n?()=>n.all:r=>n.of[n.at[r]];e.forEach((r,l)=>{let u=s(l);u!==null&&(r[i]=u)})}),
e}function On(t,o){return`${[t-360*Math.round(t/360),o].map(i=>Number(i.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function _e({lists:t,...o}){let e=Object.
entries(t).map(([n,s])=>[n,Gt(s)]),i=Object.entries(o).map(([n,s])=>{let r=s.facts&&Gt(s.facts),l=s.lists&&Gt(s.lists);return[n,Gt(s).map((u,g)=>{let C=r?.[g];return C?.
position===!0&&(C.position=On(Number(u.lon),Number(u.lat))),{...u,facts:C,lists:l?.[g]}})]});return{lists:Object.fromEntries(e),...Object.fromEntries(i)}}function Pe({
columns:t,rows:o,steps:e},i,n){let s=new Float32Array(t*o);for(let r=0,l=0;r<s.length;r++)r%t===0&&(l=0),e[r]===" "?s[r]=n:s[r]=l=(l+e.charCodeAt(r)-63)%i;return s}var Tn=6;function Bn(t,[o,e]){let i=(n,s,r)=>n.some(l=>Math.abs(s-l)<.002&&Math.abs(r-l)<.002);return t.flatMap(n=>{let s=[],r=[n[0]];for(let l=1;l<=n.length;l++){
let u=n[l-1],g=n[l%n.length];i(o,u.lng,g.lng)||i(e,u.lat,g.lat)?(r.length>1&&s.push(r),r=[g]):r.push(g)}return r.length>1&&s.push(r),s})}function _n(t,o,e,i){let n=o.
length,s=null;for(let r of[...t].reverse()){let{west:l,south:u,step:g,columns:C,rows:M}=r[0],$=l+g*(C-1),E=u+g*(M-1);if(s&&(o[0]>$||o[n-1]<l||e[0]<u||e[n-1]>E))
continue;let O=r.find(P=>P.step*i>=1.5)||r[r.length-1],D=Te(O,o,e);if(!s){s=D;continue}let j=(P,G,X)=>Math.min(P-G,X-P)/(Tn*g);for(let P=0,G=0;P<n;P++){let X=j(
e[P],u,E);for(let B=0;B<n;B++,G++){let R=Math.min(X,j(o[B],l,$),1);R>0&&(s[G]+=R*(D[G]-s[G]))}}}return s||new Float32Array(n*n)}function Pn(t,o,e,i,n){let s=t.width,
r=2**o.z,l=Array.from({length:s},(I,N)=>(N+.5)/s),u=l.map(I=>360*(o.x+I)/r-180),g=l.map(I=>Math.atan(Math.sinh(Math.PI*(1-2*(o.y+I)/r)))*180/Math.PI),C=_n(e,u,g,
256*r/360),{west:M,south:$,step:E,columns:O,rows:D}=e[e.length-1][0],j=(I,N,F)=>I>N-E&&I<N+F*E,P=u.map(I=>j(I,M,O)),G=i.length-1,X=n.map(([I,N,F])=>255<<24|F<<16|
N<<8|I),B=kt(t),R=B.createImageData(s,s),H=new Int32Array(R.data.buffer);for(let I=0,N=0;I<s;I++){if(!j(g[I],$,D)){N+=s;continue}for(let F=0;F<s;F++,N++){if(!P[F])
continue;let w=C[N],y=0;for(;y<G&&w>=i[y+1];)y++;H[N]=X[y];let b=y?w-i[y]:1/0,v=y<G?i[y+1]-w:1/0,f=Math.min(b,v);if(f>3)continue;let d=.5-f/Math.max(Math.abs(w-
C[F?N-1:N+1]),Math.abs(w-C[I?N-s:N+s]),1e-4);if(d<=0)continue;let[p,x]=[n[y],n[b<v?y-1:y+1]],k=a=>Math.round(p[a]+d*(x[a]-p[a]));H[N]=255<<24|k(2)<<16|k(1)<<8|k(
0)}}B.putImageData(R,0,0)}function In(t,o){return o.some(e=>e.reduce((i,n)=>{let s=i;for(let r=0,l=n.length-1;r<n.length;l=r++){let u=n[r],g=n[l];u.lat>t.lat!=g.
lat>t.lat&&t.lng<(g.lng-u.lng)*(t.lat-u.lat)/(g.lat-u.lat)+u.lng&&(s=!s)}return s},!1))}function Re({map:t,data:o,ground:e,box:i},n){let s=document.documentElement.
classList.contains("plain"),r=window.matchMedia("screen and (prefers-color-scheme: dark)"),l=window.matchMedia("print"),u=f=>L.svg({pane:f,padding:.3}),g=u("lan\
d"),C=u("borders"),M={interactive:!1,smoothFactor:.6},{tiers:$}=e;function E(f,d,p,x,k=!1){if(!d.length)return;let a={...M,renderer:x,className:`ground ${f}`};p.
addLayer(k?L.polygon(d,a):L.polyline(d,a))}let O=L.layerGroup(),D=L.layerGroup();$.forEach(({land:f})=>E("land",f,t,g,!0)),$.forEach(f=>E("coast",Bn(f.land.flat(),
f.edges),t,g));let j=f=>$.flatMap(d=>d[f]);E("rivers",j("rivers"),O,g),$.forEach(({lakes:f})=>E("lake",f,O,g,!0)),E("canals",j("canals"),O,g),E("borders",j("bor\
ders"),D,C),E("disputed",j("disputed"),D,C);let P=f=>[1,3,5].map(d=>parseInt(f.slice(d,d+2),16)),G=()=>l.matches||document.documentElement.classList.contains("p\
rinting");function X(){let{tints:f}=e.depths;return f[G()?"print":s&&r.matches?"dark":"light"].map(P)}function B(f,d){for(let{west:p,south:x,step:k,columns:a,rows:m,
levels:A}of f){let T=L.latLng(d.lat,d.lng+360*Math.ceil((p-k/2-d.lng)/360)),Z=Math.round((T.lng-p)/k),z=Math.round((T.lat-x)/k);if(Z<0||Z>=a||z<0||z>=m)continue;
let Y=A[z*a+Z];if(Y===-1||$.some(({land:nt})=>In(T,nt)))return null;let{deepest_m:W,levels:V}=e.depths,J=nt=>W*(Math.max(nt,0)/(V-1))**2,K=J(Y-.5),U=K<100?1:10;
return{low_m:U*Math.floor(K/U),high_m:U*Math.ceil(J(Y+.5)/U),cell_km:Math.round(k*111.2)}}return null}function R(){let f=e.depths.grids.map(T=>({...T,levels:Pe(
T,e.depths.levels,-1)}));if(n.depthAt=T=>B(f,T),!s)return;let d=f.map(Oe),p=[],x=(T,Z)=>Pn(T,Z,d,e.depths.bands,X());function k(T){let Z=performance.now()+T;for(let z;performance.
now()<Z&&(z=p.shift());)x(z.tile,z.coords),z.done(void 0,z.tile);p.length&&setTimeout(()=>k(100))}let a=gt(L.GridLayer).extend({createTile(T,Z){let z=h("canvas",
"leaflet-tile"),{_whole:Y}=this,W=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-Y);return z.width=z.height=Math.ceil(256*Math.min(W,2)),p.push({tile:z,
coords:T,done:Z})===1&&queueMicrotask(()=>k(G()?1/0:150)),z},_setView(T,Z,...z){this._whole=Math.floor(Z+1e-6),gt(L.GridLayer.prototype)._setView.call(this,T,Z,
...z)},_clampZoom(){return this._whole},repaint(){m(this).forEach(({el:T,coords:Z})=>x(T,Z))}}),m=T=>Object.values(gt(T)._tiles),A=new a({pane:"depths",noWrap:!0,
bounds:o.window,keepBuffer:1,updateWhenZooming:!1});A.on("load",()=>{i.dataset.depths="drawn"}),n.addLayer({key:"depths",title:"Depth",parent:"ground",group:A}),
[r,l].forEach(T=>T.addEventListener("change",()=>A.repaint())),window.addEventListener("afterprint",()=>A.repaint()),n.paintNow=()=>{k(1/0),A.repaint(),m(A).forEach(
({el:T})=>{T.style.opacity="1"})}}if(e.depths.grids.length&&R(),!s)return;n.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:O}),n.addLayer(
{key:"borders",title:"Borders",parent:"ground",group:D});let H=document.documentElement.lang==="ar",I=.3,N=new Set(e.names.map(([f,d,p,x,k,a])=>({kind:f,zoom:a,
latlng:L.latLng(k,x),text:H&&p||d})));e.names.forEach(([f,d,p,x,k,a])=>n.addSearch({names:[d,p],kind:f,open:()=>t.setView([k,x],Math.max(a+.5,3),{animate:!1})}));
let F=[],w={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},y={ocean:5.5,country:8},b=!0;function v(f){let d=t.getBounds().pad(.3);N.forEach(p=>{if(f+I<
p.zoom||!d.contains(p.latlng))return;N.delete(p);let x=p.kind==="city"||p.kind==="capital";if(x&&n.places.some(({latlng:m})=>Math.abs(m.lat-p.latlng.lat)<.15&&Math.
abs(m.lng-p.latlng.lng)<.15))return;let a=h("span",p.kind,p.text);H&&a.classList.add("ar"),F.push({...p,label:n.addLabel({latlng:p.latlng,element:a,rank:10*(10-
p.zoom)+(w[p.kind]||0),beside:x,reach:x?0:p.kind==="ocean"?90:26})})}),F.forEach(({kind:p,zoom:x,label:k})=>{k.shown=b&&f+I>=x&&f<(y[p]||99),k.element.classList.
toggle("near",f>=x+1.5)}),i.dataset.scale=f<3?"world":f<5?"region":"country"}n.onDraw(v),t.on("moveend",()=>v(t.getZoom())),n.addLayer({key:"names",title:"Place\
 names",parent:"ground",group:null,show:f=>{b=f}})}var Jt=["aria-label","aria-valuetext","title","placeholder"],Rn={".":"٫",",":"٬"},jn="[^A-Za-z]*\\d[^A-Za-z]*?",Fn=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
Dn=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,o=>o.replace(/[\d.,]/g,e=>e==="."||e===","?Rn[e]:String.fromCharCode(1632+Number(e)))),je=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.
test(t)?`⁦${t}⁩`:t;function zn(t,o){let e=new Intl.PluralRules(o),i=Object.entries(t).filter(([s])=>s.includes("{")).map(([s,r])=>{let l=s.split(/\{(\w+)\}/),
u=l.filter((C,M)=>M%2===0),g=l.map((C,M)=>M%2?`(?<${C}>${C==="n"?jn:"[^]+?"})`:Fn(C)).join("");return{size:u.join("").length,pattern:new RegExp(`^${g}$`),form:r}}).
sort((s,r)=>r.size-s.size);function n(s){for(let l of[s,s.charAt(0).toLowerCase()+s.slice(1)]){let u=t[l];if(typeof u=="string")return u}for(let{pattern:l,form:u}of i){
let g=l.exec(s)?.groups;if(!g)continue;return(typeof u=="string"?u:u[e.select(Number((g.n||"").replace(/[^\d.]/g,"")))]||u.other).replace(/\{(\w+)\}/g,(M,$)=>n(
g[$])??je(g[$]))}if(!s.includes(", "))return null;let r=s.split(", ").map(l=>/[A-Za-z]/.test(l)?n(l):je(l));return r.includes(null)?null:r.join("، ")}return n}
function Fe(t){let o=document.getElementById("texts");if(!o)return;let{texts:e,numerals:i,original:n}=JSON.parse(o.textContent||"{}"),s=zn(e,document.documentElement.
lang),r=i==="arab"?Dn:M=>M,l=M=>{let $=M.trim(),E=/[A-Za-z]/.test($)?s($):null;return r(E===null?M:M.replace($,()=>E))};function u(M){let $=document.createElement(
"q");Object.assign($,{lang:"en",dir:"ltr",translate:!1}),$.textContent=M.data.slice(n.length+1),M.data=n,M.after(" ",$)}function g(M){if(M instanceof Text){let $=M.
parentElement?.closest("script, style, [translate=no]");!$&&M.data.startsWith(`${n} `)&&u(M);let E=$?M.data:l(M.data);E!==M.data&&(M.data=E)}else M instanceof Element&&
!M.matches("script, style")&&(Jt.forEach($=>{let E=M.getAttribute($),O=E&&l(E);O&&O!==E&&M.setAttribute($,O)}),M.childNodes.forEach(g))}let C={subtree:!0,childList:!0,
characterData:!0,attributes:!0,attributeFilter:Jt};new MutationObserver(M=>M.forEach(({type:$,target:E,addedNodes:O})=>{$==="childList"?O.forEach(g):$==="charac\
terData"?g(E):E instanceof Element&&Jt.forEach(D=>{let j=E.getAttribute(D),P=j&&l(j);P&&P!==j&&E.setAttribute(D,P)})})).observe(t,C),g(t)}var Qt=(t,o,e,i,n)=>o<t.x+t.w&&t.x<o+i&&e<t.y+t.h&&t.y<e+n;function Zn(t){let o=[],e=t>40?[0,-.3333333333333333,.3333333333333333,-.6666666666666666,.6666666666666666,
-1,1]:t?[0,-.5,.5,-1,1]:[0];return e.forEach(i=>e.forEach(n=>o.push([i*t,n*t]))),o.sort((i,n)=>Math.hypot(...i)-Math.hypot(...n))}function qn(t){let o=new Map;return t.
forEach(e=>{let i=(e.x>>4)*4096+(e.y>>4),n=o.get(i);n?n.push(e):o.set(i,[e])}),(e,i,n,s)=>{let r=0;for(let l=e-3>>4;l<=e+n+3>>4;l++)for(let u=i-1>>4;u<=i+s+1>>4;u++)
for(let g of o.get(l*4096+u)||[])g.x>e-3&&g.x<e+n+3&&g.y>i-1&&g.y<i+s+1&&r++;return r}}function De(t,o){let e=t.getContainer(),i=[],n=[],s=[];function r({latlng:M,
element:$,rank:E,dot:O=!1,reach:D=0,beside:j=!1}){let P={latlng:M,element:$,rank:E,dot:O,reach:D,beside:j,shown:!0};return O||($.classList.add("ground-name"),L.
marker(M,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"name-holder",html:$,iconSize:[0,0]})}).addTo(t)),i.push(P),P}function l(){let M=t.attributionControl.
getContainer(),{parentElement:$,firstElementChild:E}=o;!M||!$||!(E instanceof HTMLElement)||($.style.setProperty("--title",`${E.offsetHeight}px`),$.style.setProperty(
"--credits",`${M.offsetWidth>e.clientWidth-180?M.offsetHeight:0}px`))}function u(){l();let M=t.getZoom(),$=t.getPixelBounds().getTopLeft(),E=t.getSize(),O=[],D=[],
j={zoom:M,origin:$,size:E,free:(N,F,w,y)=>!O.some(b=>Qt(b,N,F,w,y)),take:(N,F,w,y)=>{O.push({x:N,y:F,w,h:y})},inside:(N,F,w,y)=>N>2&&F>2&&N+w<E.x-2&&F+y<E.y-22,
crossed:()=>0},{free:P,take:G,inside:X}=j,B=e.getBoundingClientRect();[o,ut("tools"),...e.querySelectorAll(".leaflet-control")].forEach(N=>{let{left:F,top:w,width:y,
height:b}=N.getBoundingClientRect();(N===o||y)&&G(F-B.left,w-B.top,y,b)});let R=O.slice(),H=i.filter(N=>N.shown).map(N=>({...N,at:t.project(N.latlng,M).subtract(
$)}));H.filter(N=>N.dot).forEach(({at:{x:N,y:F}})=>G(N-7,F-7,14,14));let I=j.crossed=qn(s.flatMap(N=>N(M,$)).filter(N=>X(N.x,N.y,0,0)));i.filter(N=>!N.shown).forEach(
({element:N})=>{N.dataset.side="none"}),H.sort((N,F)=>Number(F.dot)-Number(N.dot)||F.rank-N.rank),H.filter(N=>N.dot).forEach(({element:N,at:F,rank:w})=>{let{offsetWidth:y,
offsetHeight:b}=N,v=[["right",F.x+9,F.y-b/2],["left",F.x-9-y,F.y-b/2],["above",F.x-y/2,F.y-9-b],["below",F.x-y/2,F.y+9]],f=([,x,k])=>!X(x,k,y,b)||D.some(a=>Qt(a,
x,k,y,b))?1/0:(P(x,k,y,b)?0:40)+I(x,k,y,b)+(R.some(a=>Qt(a,x,k,y,b))?300:0),d=v.reduce((x,k)=>f(k)<f(x)?k:x),p=f(d)<[1,3,M<3.5?30:1/0,1/0][w]?d:null;N.dataset.side=
p?p[0]:"none",p&&(G(p[1],p[2],y,b),D.push({x:p[1],y:p[2],w:y,h:b}))}),n.forEach(N=>N(j)),H.filter(N=>!N.dot).forEach(({element:N,at:{x:F,y:w},reach:y,beside:b})=>{
let{offsetWidth:v,offsetHeight:f}=N,d=b?3:v/2,p=Zn(y).find(([x,k])=>{let a=F+x-d,m=w+k-f/2;return X(a,m,v,f)&&P(a-2,m-2,v+4,f+4)&&!I(a,m,v,f)});N.dataset.side=p?
"on":"none",p&&(N.style.translate=`${p[0]}px ${p[1]}px`,G(F+p[0]-d-3,w+p[1]-f/2-3,v+6,f+6))})}return{addLabel:r,layout:u,onLayout:M=>{n.push(M)},addInk:M=>{s.push(
M)}}}var Gn=5,Hn=12,Vn=5,ze=18,Un=4e4,Wn=520,Ht=t=>t.km??NaN;function Kn(t,o,e){let i=[t[0]];for(let n=1;n<t.length;n++){let s=t[n-1],r=t[n],l=L.LineUtil.clipSegment(
s,r,e);if(l){let[u,g]=l,C=Math.max(Math.ceil(u.distanceTo(g)/o),1),M=s.distanceTo(r)||1;for(let $=0;$<=C;$++){let E=u.multiplyBy(1-$/C).add(g.multiplyBy($/C));E.
km=Ht(s)+(Ht(r)-Ht(s))*s.distanceTo(E)/M,i.push(E)}}i.push(r)}return i.filter((n,s)=>!s||n.x!==i[s-1].x||n.y!==i[s-1].y)}function Yn(t,o,e){let i=[],n=null;for(let s=1;s<
t.length;s++){let r=L.LineUtil.clipSegment(t[s-1],t[s],e);if(!r)continue;let[l,u]=r,g=Math.max(Math.ceil(l.distanceTo(u)/o),1);(!n||!n.equals(l))&&i.push([l]);for(let C=1;C<=
g;C++)i[i.length-1].push(l.multiplyBy(1-C/g).add(u.multiplyBy(C/g)));n=u}return i}function Jn(t){let o=[0];for(let e=1;e<t.length;e++)o.push(o[e-1]+Math.hypot(t[e].
x-t[e-1].x,t[e].y-t[e-1].y));for(let e=0,i=0,n=0,s=0,r=0;e<t.length;e++){for(;n<t.length&&o[n]<=o[e]+ze;)s+=t[n].mx,r+=t[n].my,n++;for(;o[i]<o[e]-ze;)s-=t[i].mx,
r-=t[i].my,i++;t[e].ox=s/(n-i),t[e].oy=r/(n-i)}}function Xt(t){if(!t.metres){let o=t.metres=[0];t.latlngs.slice(1).forEach((e,i)=>o.push(o[i]+Ft(t.latlngs[i],e).
m))}return t.metres}function Ze({leg:t,from_km:o,backwards:e},i){let n=Xt(t),s=n[n.length-1],r=s?t.km*i/s:0;return o+(e?t.km-r:r)}function Qn(t){let o=[];return t.
forEach(e=>{let i=o[o.length-1];i&&i[i.length-1].distanceTo(e[0])<8?i.push(...e):o.push([...e])}),o}function*Xn(t,o,e){for(let i=0;i<t.length;i+=3){let n=i,s=0;
for(;n+1<t.length&&s<e+8;)s+=t[n+1].distanceTo(t[n]),n++;if(s<e+8)continue;let r=t.slice(i,n+1);r.some(l=>l.x<8||l.y<8||l.x>o.x-8||l.y>o.y-24)||r[0].distanceTo(
r[r.length-1])<.96*s||(yield[r,i*6])}}var to=(t,o,e)=>t.every(i=>!e(i.x+o.x-2,i.y+o.y-3,4,6));function qe({map:t,data:o},e){let i=o.legs.map(w=>({...w,latlngs:w.
line,bands:[]})),n=w=>[w.casing,w.line,w.over,w.hit].flatMap(y=>y||[]),s=o.routes.map((w,y)=>{let b=0,v=w.legs.map(([k,a],m)=>{let A=i[k],T=w.standings[m]||"",Z=y>=
6?" late":"",z=A.schematic?"schematic":A.modelled?"modelled":"known",Y=`${A.medium} ${z}${Z} route-${y} ${T}`.trim(),W={interactive:!1,smoothFactor:0,weight:A.medium===
"land"?4:2.5},V={leg:A,number:k,backwards:a,system:w.systems[m],from_km:b,plain:[],dots:[],points:[],seen:[],casing:L.polyline([],{...W,pane:"casings",className:`\
casing ${Y}`}),line:L.polyline([],{...W,pane:"lines",className:`line ${Y}`}),over:T?L.polyline([],{...W,pane:"lines",className:`over ${Y}`}):null,hit:L.polyline(
[],{pane:"hits",className:`hit ${Y}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return b+=A.km,V.hit.on("click",J=>{e.openRoute(e.routeNear(J.latlng)||{
r:y,part:V},J.latlng)}),V.hit.on("mousemove",J=>e.highlight((e.routeNear(J.latlng)||{r:y}).r)),V.hit.on("mouseout",()=>e.highlight(-1)),V}),f=L.marker([0,0],{pane:"\
numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${y}`,html:String(y+1),iconSize:[20,20]})}).on("click",()=>e.open("route",y,f.getLatLng())),
d=L.layerGroup(v.flatMap(n)),p=L.latLngBounds(v.flatMap(k=>k.leg.latlngs));return{parts:v,label:f,group:d,bounds:p,shown:!0,away:!1,since:w.since,until:w.until,
dots:[],wanted:!0}}),r=w=>w.routes.filter(y=>s[y].shown),l=w=>!e.only||e.only.includes(w);i.forEach(w=>{for(let y=0;w.accuracy_m&&y<w.latlngs.length-1;){let b=y+
1;for(;b<w.latlngs.length-1&&Math.abs(w.latlngs[b+1].lat-w.latlngs[y].lat)<1;)b++;w.bands.push(L.polyline(w.latlngs.slice(y,b+1),{pane:"bands",interactive:!1,noClip:!0,
smoothFactor:1,className:w.routes.length>1?"band shared":`band route-${w.routes[0]}`})),y=b}});function u(w){i.forEach(y=>{let b=y.latlngs[y.latlngs.length>>1].
lat,v=y.accuracy_m||0,f=v>Hn*jt(b,w);y.bands.forEach(d=>{if(f&&r(y).length){let p=d.getLatLngs(),x=(p[0].lat+p[p.length-1].lat)/2;d.addTo(t).setStyle({weight:2*
v/jt(x,w)})}else d.remove()})})}let g=null;function C(w,y){w.forEach(({route:d,r:p})=>d.parts.forEach(x=>{let k=o.comparison&&p<o.comparison.paired?Xt(x.leg):null,
a=L.LineUtil.simplify(x.leg.latlngs.map((m,A)=>{let T=t.project(m,y);return k&&(T.km=Ze(x,k[A])),T}),.8);x.plain=x.backwards?a.reverse():a}));let b=t.getPixelBounds(),
v=b.getSize().multiplyBy(.7),f=L.bounds(b.getTopLeft().subtract(v),b.getBottomRight().add(v));g=f,w.forEach(({route:d,r:p})=>{let x=d.dots=d.parts.flatMap(k=>Kn(
k.plain,6,f).map(a=>({x:a.x,y:a.y,km:Ht(a),r:p,part:k,dx:0,dy:0,mx:0,my:0,ox:0,oy:0})));x.forEach((k,a)=>{let m=x[Math.max(a-1,0)],A=x[Math.min(a+1,x.length-1)],
T=Math.hypot(A.x-m.x,A.y-m.y)||1;k.dx=(A.x-m.x)/T,k.dy=(A.y-m.y)/T})})}function M(w){let y=Vn+2,b=new Map,v=(d,p)=>Math.floor(d/y)*67108864+Math.floor(p/y);w.filter(
({r:d})=>l(d)).forEach(({route:d})=>d.dots.forEach(p=>{let x=v(p.x,p.y),k=b.get(x);k?k.push(p):b.set(x,[p])}));let f=w.reduce((d,{route:p})=>d+p.dots.length,0)<=
Un;w.filter(({r:d})=>l(d)).forEach(({route:d,r:p})=>d.dots.forEach(x=>{let k=new Map([[p,x]]);for(let V=0;f&&V<9;V++){let J=x.x+(Math.floor(V/3)-1)*y,K=x.y+(V%3-
1)*y;for(let U of b.get(v(J,K))||[]){if(U.r===p)continue;let nt=Math.hypot(U.x-x.x,U.y-x.y),ct=k.get(U.r);nt>y||Math.abs(U.dx*x.dx+U.dy*x.dy)<.8||(!ct||nt<Math.
hypot(ct.x-x.x,ct.y-x.y))&&k.set(U.r,U)}}let a=r(x.part.leg).filter(l),m=[...new Set([...k.keys(),...a])].sort((V,J)=>V-J);if(m.length<2)return;let A=[...k.values()],
T=k.get(m[0])||x,Z=a.includes(m[0])&&!k.has(m[0])?O(m[0],x.part):1,z=Math.min(Gn,Math.max(3.6,24/m.length),80/m.length)*Z,Y=(m.indexOf(p)-(m.length-1)/2)*z,W=A.
reduce((V,J)=>[V[0]+J.x/A.length,V[1]+J.y/A.length],[0,0]);x.mx=W[0]-x.x-T.dy*Y,x.my=W[1]-x.y+T.dx*Y}))}function $(w){let y=s.map((b,v)=>({route:b,r:v})).filter(
({route:b})=>b.shown);C(y,w),M(y),y.forEach(({route:b})=>{Jn(b.dots),b.parts.forEach(v=>{v.dots=[]}),b.dots.forEach(v=>v.part.dots.push(v)),b.parts.forEach(v=>{
v.points=v.dots.map(f=>L.point(f.x+f.ox,f.y+f.oy))}),b.parts.forEach((v,f)=>{let d=b.parts[f+1],p=d?[...v.points,d.points[0]]:v.points,x=L.LineUtil.simplify(p,.4).
map(k=>t.unproject(k,w));n(v).forEach(k=>k.setLatLngs(x))})}),E.forEach(b=>b(w))}let E=[];e.onLines=w=>{E.push(w)};function O(w,y){let b=s[w].parts.find(v=>v.number===
y.number);return b&&b.backwards!==y.backwards?-1:1}e.routeNear=(w,y=10)=>{let b=t.project(w,t.getZoom()),v=null,f=y;return s.forEach((d,p)=>{d.shown&&d.parts.forEach(
x=>{for(let k=1;k<x.points.length;k++){let a=L.LineUtil.pointToSegmentDistance(b,x.points[k-1],x.points[k]);a<f&&(f=a,v={r:p,part:x})}})}),v},e.addInk((w,y)=>{let b=L.
bounds(y,y.add(t.getSize()));return s.filter(v=>v.shown).flatMap(v=>v.parts.flatMap(f=>(f.seen=Yn(f.points,6,b).map(d=>d.map(p=>p.subtract(y))),f.seen.flat())))});
let D=[.5,.4,.6,.3,.7,.2,.8,.1,.9];e.onLayout(({zoom:w,origin:y,size:b,free:v,take:f})=>{s.forEach(d=>{if(d.label.remove(),!d.shown)return;let p=d.parts.flatMap(
a=>a.seen.map(m=>({piece:m,users:m.length?r(a.leg).length:0})));p.sort((a,m)=>a.users-m.users||m.piece.length-a.piece.length);let k=p.flatMap(({piece:a})=>D.map(
m=>a[Math.floor(m*a.length)])).find(({x:a,y:m})=>a>14&&m>14&&a<b.x-14&&m<b.y-14&&v(a-11,m-11,22,22));k&&(f(k.x-11,k.y-11,22,22),d.label.setLatLng(t.unproject(k.
add(y),w)).addTo(t))})});let j=L.svg({pane:"along",padding:.2}).addTo(t),P=kt(document.createElement("canvas"));P.font="600 11px "+getComputedStyle(document.body).
fontFamily;let G=new Map,X=w=>{let y=G.get(w)??P.measureText(w).width+.4*w.length;return G.set(w,y),y};function B(){let w=[];return s.forEach((y,b)=>{if(!y.shown)
return;let v=null;y.parts.forEach(f=>{let d=r(f.leg).filter(p=>p<b&&s[p].parts.some(x=>x.number===f.number&&x.system===f.system));if(!f.system||d.length){v=null;
return}v&&v.name===f.system?v.seen.push(...f.seen):w.push(v={name:f.system,r:b,seen:[...f.seen]})})}),w.map(y=>({...y,seen:Qn(y.seen)}))}function R({origin:w,size:y,
free:b,take:v,crossed:f}){let d=gt(j)._rootGroup;d.querySelectorAll("text, path").forEach(x=>x.remove());let p=t.getPixelOrigin().subtract(w);B().forEach((x,k)=>{
let a=X(x.name),m=-1/0,A=0,T=x.seen.flatMap(Z=>{let z=A;return A+=6*Z.length,[...Xn(Z,y,a)].map(([Y,W])=>({piece:Y,at:z+W}))});for(let{piece:Z,at:z}of T){if(z-m<
Wn)continue;let W=Z[Z.length-1].x<Z[0].x?Z.reverse():Z,V=W[W.length-1].subtract(W[0]),J=Math.hypot(V.x,V.y),K=L.point(V.y/J,-V.x/J),U=[5,-15].find(wt=>to(W,K.multiplyBy(
wt+5),f));if(U===void 0)continue;let nt=W.filter((wt,Et)=>Et%2===0).map(wt=>wt.add(K.multiplyBy(U+5)));if(!nt.every(({x:wt,y:Et})=>b(wt-6,Et-6,12,12)))continue;
nt.forEach(({x:wt,y:Et})=>v(wt-6,Et-6,12,12)),m=z;let ct=`along-${k}-${z}`,at=L.SVG.create("path"),tt=L.SVG.create("text"),lt=L.SVG.create("textPath");at.setAttribute(
"d","M"+W.map(wt=>{let Et=wt.add(K.multiplyBy(U)).subtract(p);return`${Et.x.toFixed(1)} ${Et.y.toFixed(1)}`}).join("L")),at.setAttribute("id",ct),at.setAttribute(
"class","along-path"),lt.setAttribute("href",`#${ct}`),lt.setAttribute("startOffset","50%"),lt.textContent=x.name,tt.setAttribute("class",`along route-${x.r}`),
tt.append(lt),d.append(at,tt)}})}e.onLayout(R);let H=-1;e.highlight=w=>{w!==H&&(H=w,document.documentElement.classList.toggle("has-hot",w>=0),document.querySelectorAll(
".hot").forEach(y=>y.classList.remove("hot")),w>=0&&document.querySelectorAll(`.route-${w}`).forEach(y=>y.classList.add("hot")))};let I=w=>{if(w instanceof SVGPathElement)
return-2;let y=w instanceof Element&&w.closest("[class*=route-], [data-route]");if(!y)return-1;let b=/(?:^| )route-(\d+)(?: |$)/.exec(y.getAttribute("class")||"");
return Number(b?b[1]:y.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(w=>document.addEventListener(w,y=>{let b=I(y.target);b>-2&&e.highlight(b)})),
document.addEventListener("focusout",()=>e.highlight(-1)),e.kpAt=({part:w},y)=>{let{leg:b}=w,v=Xt(b),f=t.project(y,t.getZoom()),d=b.latlngs.map(k=>t.project(k,t.
getZoom())),p=1/0,x=0;for(let k=1;k<d.length;k++){let[a,m]=[d[k-1],d[k]],A=m.subtract(a),T=A.x**2+A.y**2,Z=f.subtract(a),z=T?Math.min(Math.max((Z.x*A.x+Z.y*A.y)/
T,0),1):0,Y=f.distanceTo(a.add(A.multiplyBy(z)));Y<p&&(p=Y,x=v[k-1]+z*(v[k]-v[k-1]))}return Ze(w,x)},e.openRoute=(w,y)=>{let b=e.open("route",w.r,y,w.part.number),
{leg:v}=w.part,f=v.accuracy_m===null?NaN:v.accuracy_m/1e3,d=f>=1?0:f>=.1?1:2,p=e.kpAt(w,y).toLocaleString("en",{minimumFractionDigits:d,maximumFractionDigits:d}),
x=Number.isNaN(f)?"accuracy not known":`± ${f} km`,k=h("p","kp",h("b","",`KP ${p} km`),` along the route from its start, ${x}. ${e.hereLines(y).join(". ")}.`),
a=b.getContent(),m=a.querySelector("h2");return m?m.after(k):a.prepend(k),b.update(),b};let N=w=>document.querySelector(`[data-route="${w}"]`);function F(w,y){let b=w.
wanted&&!w.away,v=N(y);if(v){let f=v.querySelector("input");f&&(f.checked=w.wanted),v.classList.toggle("off",!b),Mt(v,".when").textContent=w.away?` (not in ${e.
year})`:""}w.shown!==b&&(w.shown=b,b?w.group.addTo(t):w.group.remove())}e.routes=s,e.legs=i,s.forEach((w,y)=>{w.group.addTo(t);let b=N(y),v=b&&Mt(b,".go"),f=v?.
textContent??`Route ${y+1}`,d=e.addLayer({key:`route-${y}`,title:f,parent:"routes",show:k=>{w.wanted=k,F(w,y)},mark:()=>h("span",`number route-${y}`,String(y+1))}),
p=()=>{yt()&&e.expand(!1),e.frame(w.bounds);let k=w.parts.reduce((a,m)=>a.leg.km>m.leg.km?a:m);e.open("route",y,k.leg.latlngs[k.leg.latlngs.length>>1])};e.addSearch(
{names:[f],kind:`route ${y+1}`,open:p});let x=b&&b.querySelector("input");x&&x.addEventListener("change",()=>d.set(x.checked)),v&&v.addEventListener("click",p)}),
e.onYear(w=>s.forEach((y,b)=>{y.away=w!==null&&(y.since!==null&&w<y.since||y.until!==null&&w>y.until),F(y,b)}),s.flatMap(w=>[w.since,w.until])),e.onDraw($),t.on(
"moveend",()=>{let w=t.getPixelBounds();g&&!g.contains(w)&&$(t.getZoom())}),e.onDraw(u)}function Ge(t,o,e,i){let n=t.getContainer(),s=ut("panel-toggle"),r=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),l=L.control.zoom().addTo(t),u=()=>document.
body.classList.contains("comparing");function g(O){s.setAttribute("aria-expanded",String(O)),ut("panel-body").hidden=!O,o.classList.toggle("closed",!O),i()}s.addEventListener(
"click",()=>g(s.getAttribute("aria-expanded")!=="true"));function C(){let{width:O,height:D}=o.getBoundingClientRect(),j=o.classList.contains("closed"),P=t.attributionControl.
getContainer()?.offsetHeight??0,G=n.clientHeight<360;return yt()?{paddingTopLeft:[62,D+(G?16:34)],paddingBottomRight:[u()?62:30,P+(G?14:44)]}:j?{paddingTopLeft:[
76,D+34],paddingBottomRight:[60,P+24]}:{paddingTopLeft:[76,50],paddingBottomRight:[O+60,50]}}function M(O){t.fitBounds(O,{...C(),animate:!1})}function $(){let{paddingTopLeft:O,
paddingBottomRight:D}=C();t.options.minZoom=0;let j=t.getBoundsZoom(e.bounds,!1,L.point(O[0]+D[0],O[1]+D[1])),P=Math.floor(4*Math.min(t.getBoundsZoom(e.window,!0),
j))/4;t.getZoom()<P&&t.setZoom(P,{animate:!1}),t.setMinZoom(P)}function E(){r.setPosition(yt()?"bottomright":"bottomleft"),l.setPosition(yt()?"bottomright":"bot\
tomleft"),g(!yt()&&!u())}return E(),de(E),M(e.bounds),{expand:g,frame:M,limit:$,card:eo(t,o)}}function eo(t,o){let e=gt(L.Popup).extend({_updatePosition(){},_animateZoom(){},
_adjustPan(){let{y:s}=t.latLngToContainerPoint(this._latlng),r=o.getBoundingClientRect().bottom,l=t.getSize().y-this._container.offsetHeight;(s<r||s>l-16)&&t.panBy(
[0,s-(r+l)/2],{animate:!1})}});t.createPane("sheet",t.getContainer());let i=null;function n(){let s=t.getSize(),{width:r}=o.getBoundingClientRect();return yt()?
new e({pane:"sheet",maxWidth:s.x,minWidth:200}):L.popup({maxWidth:Math.min(350,s.x-50),minWidth:Math.min(300,s.x-70),maxHeight:Math.max(180,Math.min(460,s.y-110)),
autoPanPaddingTopLeft:[20,20],autoPanPaddingBottomRight:[r+30,30]})}return(s,r)=>{let l=document.activeElement,u=l&&l.closest(".leaflet-popup")?i:l;i=null;let g=n().
setLatLng(r).setContent(s).openOn(t);if(u&&u!==document.body&&(l!==u||l.matches(":focus-visible"))){i=u;let C=Mt(g.getElement(),".leaflet-popup-content");C.tabIndex=
-1,C.focus({preventScroll:!0}),g.once("remove",()=>{i===u&&u.isConnected&&u.focus({preventScroll:!0})})}return g}}var te=[Re,qe,Ee,Ae,Ce],no=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],ee=null,ne=null,oe=null;gt(window).$||=t=>{let o=document.createElement("template");return o.innerHTML=
String(t).trim(),[o.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),gt(L.PosAnimation).include({run(t,o){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,o),this.fire("step").fire("end")}}));
async function He(t){Fe(document.body);let o=JSON.parse(ut("data").dataset.view||""),e=t.getContainer(),i=ut("panel");no.forEach(([M,$])=>{t.createPane(M).style.
zIndex=String($)}),e.setAttribute("aria-label","Map of the routes; the legend lists them as text"),t.attributionControl.setPrefix('<a href="https://leafletjs.co\
m" target="_blank" rel="noopener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(ut("credits").innerHTML),e.setAttribute("role","application"),e.setAttribute(
"aria-roledescription","map");let n=!1,{layout:s,...r}=De(t,i),{limit:l,...u}=Ge(t,i,o,()=>{n&&s()});o.icon&&(delete gt(L.Icon.Default.prototype)._getIconUrl,L.
Icon.Default.mergeOptions(o.icon));let g=so(t,{...r,...u,layout:s},()=>n);t.setMaxBounds(o.window),l(),t.on("resize",l),e.setAttribute("aria-busy","true");let C={
map:t,box:e,panel:i,...await oo(o,e)};te.forEach(M=>M(C,g)),n=!0,g.redraw(),e.removeAttribute("aria-busy"),t.on("zoomend",g.redraw),t.on("moveend",s),[ee,ne,oe]=
[t,C,g]}async function oo(t,o){try{let[e,i]=await Promise.all(["ground","data"].map(r=>Be(ut(r).textContent||"",(l,u)=>new L.LatLng(l,u)))),{features:n,...s}=i;
return{data:{...s,...t},ground:e,features:_e(n)}}catch(e){let i=h("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its \
data, or the file is incomplete. The text beside the map is valid.");throw i.setAttribute("role","alert"),o.append(i),e}}function so(t,o,e){let i=[],n=[],s=!1;function r(){
let g=t.getZoom();i.forEach(C=>C(g)),o.layout()}function l(){!e()||s||(r(),n.forEach(g=>g()),u.state.changed())}let u={...o,redraw:r,year:null,only:null,layers:[],
entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(g,C,M)=>{u.state.entries.set(g,{get:C,set:M})}},depthAt:()=>null,
paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(g,C)=>u.open("route",g.r,C),highlight:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],
open:(g,C,M)=>u.card(h("div"),M||t.getCenter()),find:()=>[],onDraw:g=>{i.push(g)},onLayers:g=>{n.push(g)},addSearch:g=>{u.entries.push(g)},onYear:(g,C=[])=>{u.years.
push(g),C.forEach(M=>u.dates.add(M))},together(g){let C=s;s=!0,g(),s=C,l()},addLayer({key:g,title:C,group:M,shown:$=!0,parent:E="",count:O=null,show:D=null,mark:j=null}){
let P={key:g,title:C,parent:E,count:O,mark:j,first:$,shown:!1,set(G){P.shown!==G&&(P.shown=G,M&&(G?M.addTo(t):M.remove()),D&&D(G),l())}};return u.layers.push(P),
P.set($),P}};return u}te.splice(-1,0,ye);return nn(ao);})();
