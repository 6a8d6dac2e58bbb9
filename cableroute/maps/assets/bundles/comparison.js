var cableroute=(()=>{var se=Object.defineProperty;var an=Object.getOwnPropertyDescriptor;var rn=Object.getOwnPropertyNames;var cn=Object.prototype.hasOwnProperty;var ln=(t,e)=>{for(var n in e)se(t,n,{get:e[n],enumerable:!0})},un=(t,e,n,c)=>{if(e&&typeof e=="object"||typeof e=="function")for(let s of rn(e))!cn.call(t,s)&&
s!==n&&se(t,s,{get:()=>e[s],enumerable:!(c=an(e,s))||c.enumerable});return t};var dn=t=>un(se({},"__esModule",{value:!0}),t);var ss={};ln(ss,{given:()=>de,map:()=>ue,shared:()=>fe,start:()=>Xe});var be=window.matchMedia("(max-width: 760px)"),Lt=()=>be.matches,we=t=>be.addEventListener("change",t);function dt(t){let e=document.getElementById(t);if(!e)throw new Error(
`the page has no ${t}`);return e}function St(t,e){let n=t.querySelector(e);if(!n)throw new Error(`the page has no ${e}`);return n}function g(t,e,...n){let c=document.
createElement(t);return e&&(c.className=e),c.append(...n),c}function _t(t){let e=t.getContext("2d");if(!e)throw new Error("this browser paints on no canvas");return e}
var yt=t=>t,Wt=(t,e)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**e);var Pt=.0033528106647474805,zt=6378137*(1-Pt),fn=63710088e-1,Ct=t=>t*Math.PI/180,Qt=t=>t*180/Math.PI;function Le(t){let e=t*(40680631590769-zt*zt)/(zt*zt);return[
1+e/16384*(4096+e*(-768+e*(320-175*e))),e/1024*(256+e*(-128+e*(74-47*e)))]}var ke=(t,e,n,c)=>t*e*(c+t/4*(n*(2*c**2-1)-t/6*c*(4*e**2-3)*(4*c**2-3)));function xe(t,e,n,c,s,a,d){
let f=Pt/16*e*(4+Pt*(4-3*e));return t+(1-f)*Pt*n*(c+f*s*(d+f*a*(2*d**2-1)))}function Kt(t,e){let n=Math.round((e.lng-t.lng)/360)*360,c=Ct(e.lng-t.lng-n),s=Math.
atan((1-Pt)*Math.tan(Ct(t.lat))),a=Math.atan((1-Pt)*Math.tan(Ct(e.lat))),[d,f,y,x]=[Math.sin(s),Math.cos(s),Math.sin(a),Math.cos(a)],C=c;for(let O=0;O<100;O++){
let A=Math.sin(C),B=Math.cos(C),F=x*A,D=f*y-d*x*B,I=Math.hypot(F,D),j=d*y+f*x*B;if(I<1e-15&&j>0)return{m:0,bearing:0,exact:!0};let J=Math.atan2(I,j),W=I?f*x*A/I:
0,Q=1-W**2,K=Q>1e-12?j-2*d*y/Q:0,o=xe(c,Q,W,J,I,j,K);if(Math.abs(o)>Math.PI+1e-9)break;if(Math.abs(o-C)<1e-12){let[p,M]=Le(Q);return{m:zt*p*(J-ke(M,I,j,K)),bearing:(Qt(
Math.atan2(F,D))+360)%360,exact:!0}}C=o}let N=Math.sin(Ct(e.lat-t.lat)/2)**2+Math.cos(Ct(t.lat))*Math.cos(Ct(e.lat))*Math.sin(c/2)**2;return{m:2*fn*Math.asin(Math.
sqrt(Math.min(N,1))),exact:!1,bearing:(Qt(Math.atan2(x*Math.sin(c),f*y-d*x*Math.cos(c)))+360)%360}}function hn(t,e,n){let c=(1-Pt)*Math.tan(Ct(t.lat)),s=1/Math.
hypot(1,c),a=c*s,d=Math.sin(Ct(e)),f=Math.cos(Ct(e)),y=Math.atan2(c,f),x=s*d,C=1-x**2,[N,O]=Le(C),A=n/(zt*N),B=A;for(let K=0,o=!1;K<100&&!o;K++){let p=A+ke(O,Math.
sin(B),Math.cos(B),Math.cos(2*y+B));o=Math.abs(p-B)<1e-13,B=p}let F=Math.sin(B),D=Math.cos(B),I=Math.cos(2*y+B),j=a*F-s*D*f,J=Math.atan2(a*D+s*F*f,(1-Pt)*Math.hypot(
x,j)),W=Math.atan2(F*d,s*D-a*F*f),Q=xe(0,C,x,B,F,D,I);return{lat:Qt(J),lng:t.lng+Qt(W-Q)}}function Xt(t,e){let{m:n,bearing:c}=Kt(t,e),s=Math.max(1,Math.min(200,
Math.ceil(n/5e4))),a=t.lng;return[t,...Array.from({length:s},(d,f)=>{let y=f+1<s?hn(t,c,n*(f+1)/s):e;return a=y.lng+360*Math.round((a-y.lng)/360),{lat:y.lat,lng:a}})]}var pn=t=>{let e=[...t];return e.length>90?`${e.slice(0,89).join("")}…`:t},Yt=t=>t.replace(/^[+−]/,e=>e==="+"?"−":"+"),mn=t=>g("span",`number route-${t}`,
String(t+1));function ve(t){let e=mn(t);return e.setAttribute("role","img"),e.setAttribute("aria-label",`Route ${t+1}`),e}var Ee=(t,e)=>{let n=g("button","",t);
return n.type="button",n.addEventListener("click",e),n};function gn([t,e,n]){return t===null?g("td","",g("span","none","not known"),g("small","",n?`${e}; likely\
 ${n}`:String(e))):g("td","",g("span","figure",t),...e===void 0?[]:[g("small","",`${e} to ${n}`)])}function Me({map:t,data:e},n){if(!e.comparison)return;let c=yn(
n);e.comparison.paired>1&&bn(t,e.comparison,c,n)}function yn(t){let e=dt("compared"),[n]=e.tBodies,c=St(e,"thead"),s=dt("compared-box"),a=[...n.rows],d=[...c.querySelectorAll(
"th")],f=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted");let y=[0,1];function x(N,O){y=[N,O];let A=D=>{
if(N===0)return Number(D.dataset.route);let{value:I}=D.cells[N].dataset;return I===void 0?NaN:Number(I)},B=a.map(D=>({row:D,value:A(D)})).sort((D,I)=>Number.isNaN(
D.value)||Number.isNaN(I.value)?Number(Number.isNaN(D.value))-Number(Number.isNaN(I.value)):O*(D.value-I.value)),F=document.activeElement;n.append(...B.map(({row:D})=>D)),
F&&n.contains(F)&&F.focus({preventScroll:!0}),d.forEach((D,I)=>{D.hasAttribute("aria-sort")&&D.setAttribute("aria-sort",I!==N?"none":O>0?"ascending":"descending")})}
d.forEach((N,O)=>{N.querySelector("button")?.addEventListener("click",()=>{x(O,y[0]===O?-y[1]:1),t.state.changed()})}),t.state.add("sort",()=>y[0]===0&&y[1]>0?"":
`${y[1]<0?"-":""}${y[0]}`,N=>{let O=/^(-?)(\d{1,3})$/.exec(N),A=O?Number(O[2]):0;d[A]&&d[A].hasAttribute("aria-sort")&&x(A,O&&O[1]?-1:1)}),a.forEach(N=>N.addEventListener(
"click",O=>{O.target instanceof Element&&O.target.closest("button, a")||String(window.getSelection())||t.frame(t.routes[Number(N.dataset.route)].bounds)}));let C=t.
highlight;return t.highlight=N=>{C(N);let O=N>=0&&f.matches&&a[N];if(!O||O.matches(":hover")||O.contains(document.activeElement))return;let A=O.getBoundingClientRect(),
B=s.getBoundingClientRect(),F=B.top+c.getBoundingClientRect().height;A.top<F?s.scrollTop-=F-A.top:A.bottom>B.bottom&&(s.scrollTop+=Math.min(A.bottom-B.bottom,A.
top-F))},a}function bn(t,e,n,c){let s=document.documentElement,a=e.paired,d=n.map(m=>m.querySelector("button.pick")),f=["pick-0","pick-1"].map(m=>dt(m)),y=dt("p\
ick-clear"),x=dt("pair-said"),C=dt("pair-body"),N=x.textContent||"",O=m=>St(n[m],".go").textContent||"";f.forEach(m=>m.append(...n.slice(0,a).map((v,h)=>{let b=g(
"option","",`${h+1} · ⁨${pn(O(h))}⁩`);return b.value=String(h),b})));let A=g("style");document.head.append(A);let B=[null,null];function F(m,v){let[h,b]=m<
v?[m,v]:[v,m],k=e.pairs[h*a-h*(h+1)/2+b-h-1];if(m<v)return k;let{apart:E}=k;return{...k,spans:[k.spans[1],k.spans[0]],apart:E&&{...E,kp:[E.kp[1],E.kp[0]],at:[E.
at[1],E.at[0]]},more:k.more.map(([$,r,w])=>$===null?[null,r,w&&Yt(w)]:r===void 0?[Yt($)]:[Yt($),Yt(w||""),Yt(r)])}}t.createPane("shared").style.zIndex="405";let D=L.
polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-edge"}),I=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"share\
d-mark"}),j=L.layerGroup(),J=null;function W(m,v,h){let{dots:b}=c.routes[m],k=[],E=$=>L.point($.x+$.ox,$.y+$.oy);for(let $=0;$<b.length;$++){let r=b[$],w=b[$+1];
r.km>=v&&r.km<=h&&k.push(E(r)),!(!w||w.km<=r.km)&&[v,h].forEach(_=>{if(_<=r.km||_>=w.km)return;let T=(_-r.km)/(w.km-r.km);k.push(E(r).multiplyBy(1-T).add(E(w).multiplyBy(
T)))})}return k}function Q(m,v){let h=F(...m);return m.flatMap((b,k)=>(c.routes[b].shown?h.spans[k]:[]).map(([E,$])=>W(b,E,$).map(r=>t.unproject(r,v)))).filter(
b=>b.length)}function K(){let[m,v]=B;return m!==null&&v!==null?[m,v]:null}function o(m){let v=K();if([D,I].forEach(b=>{v?b.addTo(t):b.remove()}),!v)return;let h=Q(
v,m);[D,I].forEach(b=>b.setLatLngs(h))}c.onLines(o);function p(m,v){if(j.clearLayers(),J=null,!v)return;let h=E=>c.routes[E].bounds.getCenter().lng,b=v.at.map(([
E,$],r)=>L.latLng(E,$+360*Math.round((h(m[r])-$)/360))),k=Xt(b[0],b[1]);J=L.latLngBounds(k),j.addLayer(L.polyline(k,{pane:"shared",interactive:!1,className:"gap\
-edge",weight:6})),j.addLayer(L.polyline(k,{pane:"shared",interactive:!1,className:"gap",weight:2.5})),b.forEach(E=>j.addLayer(L.circleMarker(E,{pane:"shared",interactive:!1,
className:"gap-end",radius:9}))),j.addLayer(L.marker([(b[0].lat+b[1].lat)/2,(b[0].lng+b[1].lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"\
gap-holder",iconSize:[0,0],html:g("span","gap-km",`${v.km} km`)})}))}function M(m,v){let h=[...n[m].cells].find(b=>b.dataset.column===v);return g("td","",...[...h?
h.childNodes:[]].map(b=>b.cloneNode(!0)))}function i(m){let[v,h]=m,b=F(v,h),k=b.spans.every(V=>!V.length),E=(V,...q)=>g("div","fact",g("dt","",V),g("dd","",...q)),
$=(V,q)=>g("b","figure",`${V} ${q}`),r=([V,q,X,H],G)=>[$(V,"km"),` (${q} %) `,g("small","",V==="0"?G:`land ${X} km, sea ${H} km; ${G}`)],w=g("dl","facts",E("Com\
mon section",...r(b.common_section,"the same segment of one system, or the same trench")),E("Same corridor",...r(b.same_corridor,"lines nearer than their accura\
cy: not known to be apart")),...b.ends_km==="0"?[]:[E("Common ends",$(b.ends_km,"km")," ",g("small","","left out"))],E("Least separation",b.apart?$(b.apart.km,"\
km"):g("span","none","not known")," ",g("small","",b.apart?`at KP ${b.apart.kp[0]} of ${v+1} and KP ${b.apart.kp[1]} of ${h+1}`:"below the accuracy of the lines\
 somewhere"))),_=g("div","buttons");k||_.append(Ee("Show what they share",()=>c.frame(L.latLngBounds(Q(m,t.getZoom()).flat())))),p(m,b.apart);let T=J;T&&_.append(
Ee("Show where they are nearest",()=>c.frame(T.pad(2))));let Z=g("tr","",g("th","","Measure"),g("th","",ve(v)),g("th","",ve(h)),g("th","",`How much more ${h+1} \
has`));[...Z.cells].forEach(V=>{V.scope="col"});let R=g("table","differences",g("caption","unseen",`Differences between route ${v+1} and route ${h+1}`),g("thead",
"",Z),g("tbody","",...e.measures.map(({key:V,title:q},X)=>{let H=g("th","",g("bdi","",q));H.scope="row";let G=g("tr","",H,M(v,V),M(h,V),gn(b.more[X]));return G.
dataset.measure=V,G}))),U=["places","groups and straits","countries"].map((V,q)=>{let X=b.passed[q].flatMap((H,G)=>[...G?[", "]:[],g("bdi","",H)]);return g("p",
"passed",g("b","",`Both pass these ${V}: `),...X.length?X:["none known"])});dt("pair-marks").hidden=k,C.replaceChildren(w,_,R,...U),x.textContent=`Routes ${v+1}\
 and ${h+1}: common section ${b.common_section[0]} km, same corridor ${b.same_corridor[0]} km (${b.same_corridor[1]} %).`}function u(m){B=m,f.forEach((k,E)=>{k.
value=String(B[E]??"")}),d.forEach((k,E)=>{k&&k.setAttribute("aria-pressed",String(B.includes(E)))}),n.forEach((k,E)=>k.classList.toggle("picked",B.includes(E)));
let v=B.flatMap(k=>k??[]),h=K(),b=!!h;if(c.only=h,y.hidden=!v.length,dt("pick-best").hidden=b,document.body.classList.toggle("paired",b),s.classList.toggle("has\
-pair",b),h){let[k,E]=h,$=r=>`.has-pair:not(.has-hot) main ${r}:not(.route-${k}, .route-${E})`;A.textContent=`${["path.line","path.over","path.casing"].map($).join(
",")}{stroke-opacity:.16}${["text.along",".number.on-map"].map($).join(",")}{opacity:.35}`,v.forEach(r=>c.routes[r].parts.forEach(w=>[w.casing,w.line,w.over].forEach(
_=>_?.bringToFront()))),j.addTo(t),i(h)}else A.textContent="",j.remove(),C.replaceChildren(),x.textContent=v.length?`Route ${v[0]+1} is picked; pick another.`:N;
c.redraw(),c.state.changed()}d.forEach((m,v)=>{m&&m.addEventListener("click",()=>{let h=B.flatMap(b=>b===v?[]:b??[]);B.includes(v)?u([h[0]??null,null]):h.length?
u([h[h.length-1],v]):u([v,null])})}),f.forEach((m,v)=>m.addEventListener("change",()=>{let h=[B[0],B[1]],b=m.value===""?null:Number(m.value);b!==null&&h[1-v]===
b&&(h[1-v]=h[v]),h[v]=b,u(h)})),dt("pick-best").addEventListener("click",()=>{u(e.best),f[0].focus()}),y.addEventListener("click",()=>{u([null,null]),f[0].focus()}),
c.state.add("pair",()=>(K()||[]).map(m=>m+1).join(","),m=>{let[,v,h]=/^(\d{1,3}),(\d{1,3})$/.exec(m)||["","0","0"],b=Number(v)-1,k=Number(h)-1;b!==k&&Math.min(b,
k)>=0&&Math.max(b,k)<a?u([b,k]):K()&&u([null,null])})}function $e(t){let e=new Map,n=[],c=new Array(5).fill(0);return t.forEach((a,d)=>(a.places||[]).forEach(f=>{let y=e.get(f);y?y.push(d):e.set(f,[d])})),t.map((a,d)=>d).
sort((a,d)=>(t[d].places||[]).length-(t[a].places||[]).length).forEach(a=>{let d=c.map(f=>f/(4*t.length));(t[a].places||[]).forEach(f=>(e.get(f)||[]).forEach(y=>{
n[y]!==void 0&&d[n[y]]++})),n[a]=d.indexOf(Math.min(...d)),c[n[a]]++}),n}function Se(t,e,n){let c=new Map,s=f=>{let y=c.get(f)||{users:new Set,turn:0,next:[],order:[]};
return c.set(f,y),y},a=f=>`${f.lat.toFixed(2)} ${f.lng.toFixed(2)}`,d=t.map(({latlngs:f})=>f.slice(1).map((y,x)=>{let C=a(f[x]),N=a(y);return C<N?{key:`${C} ${N}`,
sense:1}:{key:`${N} ${C}`,sense:-1}}));t.forEach(({item:f},y)=>d[y].forEach(({key:x})=>s(x).users.add(f.system))),d.forEach(f=>f.slice(1).forEach(({key:y,sense:x},C)=>{
let N=f[C];s(N.key).next.push([y,x*N.sense]),s(y).next.push([N.key,x*N.sense])})),c.forEach(f=>{if(f.turn)return;f.turn=1;let y=[f];for(let x=y.pop();x;x=y.pop())
for(let[C,N]of x.next){let O=s(C);O.turn||(O.turn=x.turn*N,y.push(O))}}),c.forEach(f=>{f.order=[...f.users].sort((y,x)=>e[x]-e[y]||y-x)}),t.forEach((f,y)=>{let{
start:x="",end:C="",system:N}=f.item,O=d[y].map(({key:A,sense:B})=>{let{order:F,turn:D}=s(A);return B*D*(F.indexOf(N)-(F.length-1)/2)});O.some(A=>A)&&(f.slots=f.
latlngs.map((A,B)=>B===0&&n.has(x)||B===O.length&&n.has(C)?0:((O[B-1]??O[B])+(O[B]??O[B-1]))/2))})}var wn=11,Ln=3.2,kn=6e4,xn=["out of service","retired","cancelled"],vn=["inferred","assumed"],En='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto S\
ans", sans-serif',Zt=t=>t==="in service"?"live":xn.includes(t)?"gone":"plan",te=t=>vn.includes(t.confidence||""),Gt=t=>Number(String(t||"").slice(0,4))||null,Ae=t=>t.
length>32?`${t.slice(0,30)}…`:t,_e=t=>t.slice(1).reduce((e,n,c)=>e+n.distanceTo(t[c]),0);function Mn(t){let e=t.reduce((n,c)=>c.length>n.length?c:n);return e[e.
length>>1]}function oe(t){let e=[g("bdi","en clip",t.name)];if(t.name_ar){let n=g("span","ar clip",t.name_ar);n.lang="ar",n.dir="rtl",e.push(" ",n)}return e}function Ce({
map:t,data:e,box:n,panel:c,features:s},a){let d=!e.routes.length,f=t.createPane("catalogue-hot"),y=t.createPane("catalogue-names");Object.assign(f.style,{zIndex:"\
395",pointerEvents:"none"}),Object.assign(y.style,{zIndex:"605",pointerEvents:"none"});let x=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),C=L.canvas({pane:"\
catalogue-hot",padding:.25}),N=L.circle([0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function O(){let l=getComputedStyle(document.documentElement),
S=P=>l.getPropertyValue(`--${P}`).trim();return{soft:S("soft"),ink:S("ink"),halo:S("halo"),land:S("land"),routes:Array.from({length:7},(P,z)=>S(`route-${z}`))}}
let A=O(),B=d?$e(s.systems):[],F=l=>{let S=Zt(s.systems[l].status);return!d||S==="gone"?A.soft:A.routes[B[l]]};function D(l){let S=Zt(s.systems[l.system].status),
P=te(l);return{color:F(l.system),weight:S==="gone"?1.2:P?1.5:2.2,opacity:d?.95:.75,lineCap:S==="plan"?"round":"butt",dashArray:S==="plan"?"0.1 4":S==="gone"?"2 \
4":P?"9 2.5":void 0}}let[[,I],[,j]]=e.window,J=l=>{let S=l.map(et=>et.lng),P=[l],z=S.reduce((et,ot)=>Math.min(et,ot)),Y=S.reduce((et,ot)=>Math.max(et,ot));return z<
I&&P.push(l.map(et=>L.latLng(et.lat,et.lng+360))),Y>j&&P.push(l.map(et=>L.latLng(et.lat,et.lng-360))),P},W=s.segments.map((l,S)=>{let P=l.line,z=L.polyline(J(P),
{renderer:x,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,...D(l)});return z.on("mouseover",et=>$(l.system,et.latlng)),z.on("mouseout",()=>$(null)),z.on(
"click",et=>a.open("system",l.system,et.latlng,S)),yt(z).system=s.systems[l.system].name,{item:l,latlngs:P,line:z,slots:null,drawn:null}}),Q=s.systems.map(()=>[]);
if(W.forEach(l=>Q[l.item.system].push(l)),W.reduce((l,{latlngs:S})=>l+S.length,0)<=kn){let l=Q.map(S=>{let P=S.flatMap(({latlngs:z})=>z.map(Y=>Y.lat));return P.
reduce((z,Y)=>z+Y,0)/(P.length||1)});Se(W,l,new Set(s.places.map(S=>S.name)))}function K(l){let S=Wt(20,l)/1e3,P=Math.min(Ln,wn/S);W.forEach(z=>{let{slots:Y}=z;
if(!Y||!u(z))return;let et=z.latlngs.map(at=>t.project(at,l)),ot=et.map((at,ht)=>{let gt=et[Math.max(ht-1,0)],ct=et[Math.min(ht+1,et.length-1)].subtract(gt),pt=Math.
hypot(ct.x,ct.y)||1,lt=Y[ht]*P;return t.unproject([at.x-ct.y/pt*lt,at.y+ct.x/pt*lt],l)});z.drawn=ot,z.line.setLatLngs(J(ot))}),v!==null&&E(v)}let o={live:!1,plan:!1,
gone:!1},p=L.layerGroup(),M=null,i=l=>{let{ready:S,over:P}=s.systems[l];return M===null||(Gt(S)||0)<=M&&(Gt(P)||1/0)>=M},u=({item:l})=>o[Zt(s.systems[l.system].
status)]&&i(l.system);function m(){W.forEach(l=>{let S=u(l);S!==p.hasLayer(l.line)&&(S?p.addLayer(l.line):p.removeLayer(l.line))})}p.addTo(t),a.onYear(l=>{M=l,m(),
it()},[...s.systems.flatMap(l=>[Gt(l.ready),Gt(l.over)]),...s.incidents.map(l=>l.lat===void 0?null:Gt(l.start))]);let v=null,h=null,b=L.layerGroup().addTo(t),k=L.
tooltip({direction:"top",className:"tip",offset:[0,-6]});function E(l){if(v=l,b.clearLayers(),n.classList.toggle("has-hot-system",l!==null),document.querySelectorAll(
".systems .hot").forEach(P=>P.classList.remove("hot")),l===null)return;let S=document.querySelector(`.systems [data-system="${l}"]`);S&&S.classList.add("hot"),Q[l].
forEach(P=>{let z=D(P.item),Y=J(P.drawn||P.latlngs),et=d?z.color:A.ink,{weight:ot=0}=z;[{color:A.halo,weight:ot+5},{...z,color:et,weight:ot+1.5,opacity:1}].forEach(
ht=>L.polyline(Y,{renderer:C,pane:"catalogue-hot",interactive:!1,smoothFactor:1,...ht}).addTo(b))})}function $(l,S){if(E(l===null?h:l),l===null||!S){k.remove();
return}k.setLatLng(S).setContent(g("bdi","clip",s.systems[l].name)).addTo(t)}function r(l){N.remove(),l&&l.accuracy_m&&l.lat!==void 0&&l.lon!==void 0&&N.setLatLng(
[l.lat,l.lon]).setRadius(l.accuracy_m).addTo(t)}let w=l=>a.open("place",l,V[l].latlng),_=s.places.map(()=>0);s.systems.forEach(l=>(l.places||[]).forEach(S=>{typeof S==
"number"&&_[S]++}));let T=[],Z=L.layerGroup(),R=[],U=new Set(e.routes.flatMap(({legs:l})=>[{at:l[0],last:!1},{at:l[l.length-1],last:!0}]).map(({at:[l,S],last:P})=>s.
legs[l][S===P?"start":"end"])),V=s.places.map((l,S)=>{let P=L.latLng(l.lat,l.lon);if(l.role==="other"){let at=L.circleMarker(P,{renderer:x,pane:"catalogue",radius:d?
3.2:4,weight:1.3,fillOpacity:1,color:A.ink,fillColor:A.land,bubblingMouseEvents:!1});return at.on("click",()=>w(S)),at.on("mouseover",()=>{k.setLatLng(P).setContent(
g("span","",...oe(l))).addTo(t)}).on("mouseout",()=>k.remove()),Z.addLayer(at),T.push(at),R.push({latlng:P,text:l.name,rank:_[S],className:"of-place",off:!1}),{
latlng:P}}let z=g("span","place-name",...oe(l)),Y=l.role==="station",et=Y?14:8,ot=L.marker(P,{icon:L.divIcon({className:`place ${l.role}`,html:g("div","dot",g("\
i"),z),iconSize:[et,et]}),zIndexOffset:Y?200:-200,riseOnHover:!0}).addTo(t);return ot.getElement()?.setAttribute("aria-label",[l.name,l.name_ar].filter(Boolean).
join(" ")),Y||ot.bindTooltip(g("span","",...oe(l)),{direction:"top",className:"tip"}),ot.on("click",()=>w(S)),ot.on("keypress",at=>{at.originalEvent.key==="Ente\
r"&&w(S)}),a.addLabel({latlng:P,element:z,dot:!0,rank:Y?U.has(l.name)?3:2:0}),{latlng:P}});a.places=V;let q=s.stretches.map((l,S)=>{let P=l.line,z=L.polyline(P,
{renderer:x,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:A.ink,weight:1.6,opacity:.7,dashArray:te(l)?"5 3":void 0});return z.on("click",Y=>a.open(
"stretch",S,Y.latlng)),z.on("mouseover",Y=>{k.setLatLng(Y.latlng).setContent(g("bdi","clip",l.name)).addTo(t)}).on("mouseout",()=>k.remove()),{item:l,latlngs:P,
line:z}}),X=L.layerGroup(q.map(({line:l})=>l)),H=yt(L.CircleMarker).extend({_updatePath(){let l=this._renderer,S=this._point,P=this._radius,z=l._ctx;!l._drawing||
this._empty()||(z.beginPath(),z.moveTo(S.x,S.y-P),z.lineTo(S.x+P,S.y),z.lineTo(S.x,S.y+P),z.lineTo(S.x-P,S.y),z.closePath(),l._fillStroke(z,this))}}),G=L.layerGroup(),
nt=[];s.incidents.forEach((l,S)=>{if(l.lat===void 0||l.lon===void 0)return;let P=L.latLng(l.lat,l.lon),z=new H(P,{renderer:x,pane:"catalogue",radius:6.5,weight:1.5,
fillOpacity:1,color:A.halo,fillColor:A.ink,bubblingMouseEvents:!1});z.on("click",()=>a.open("incident",S,P)),z.on("mouseover",()=>{k.setLatLng(P).setContent(g("\
bdi","clip",`${l.start}: ${l.name}`)).addTo(t)}).on("mouseout",()=>k.remove()),nt.push({latlng:P,lozenge:z,text:String(l.start).slice(0,7),rank:1e3,className:"o\
f-incident",year:Gt(l.start),hidden:!0,off:!1})});function it(){nt.forEach(l=>{let S=M===null||l.year===null||l.year===M;l.off=!S,S?G.addLayer(l.lozenge):G.removeLayer(
l.lozenge)})}it();let rt={live:0,plan:0,gone:0};s.systems.forEach(l=>{rt[Zt(l.status)]++}),[["live","In service"],["plan","Planned or not verified"],["gone","Ou\
t of service or cancelled"]].filter(([l])=>rt[l]).forEach(([l,S])=>a.addLayer({key:`systems-${l}`,title:S,parent:"systems",count:rt[l],shown:d&&l!=="gone",show:P=>{
o[l]=P,m()}})),R.length&&a.addLayer({key:"stations",parent:"stations",title:d?"Landing stations":"Other landing stations",group:Z,count:R.length,shown:!0,show:l=>{
R.forEach(S=>{S.off=!l})}}),q.length&&a.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:X,count:s.paths.length,shown:d}),nt.length&&a.addLayer(
{key:"incidents",parent:"incidents",title:"Incidents",group:G,count:nt.length,shown:d,show:l=>{nt.forEach(S=>{S.hidden=!l})}});let ut=_t(document.createElement(
"canvas"));ut.font=En;let xt=new Map;function Mt(l){let S=xt.get(l)??ut.measureText(l).width;return xt.set(l,S),S}let tn=l=>Math.round((Lt()?.4:1)*(l<3?24:l<5?70:
130)),he=l=>yt(l)._parts||[];a.addInk((l,S)=>{let P=[],z=t.getPixelOrigin().subtract(S);if(!d)return P;for(let{line:Y}of W)if(p.hasLayer(Y))for(let et of he(Y))
for(let ot=1;ot<et.length;ot++){let at=et[ot-1],ht=et[ot],gt=Math.ceil(at.distanceTo(ht)/8);for(let kt=0;kt<gt;kt++)P.push({x:at.x+(ht.x-at.x)*kt/gt+z.x,y:at.y+
(ht.y-at.y)*kt/gt+z.y});if(P.length>4e4)return P}return P}),a.onLayout(({origin:l,size:S,free:P,take:z,inside:Y,crossed:et,zoom:ot})=>{let at=[],ht=t.containerPointToLayerPoint(
[0,0]),gt=(ct,pt,lt,mt,vt=0)=>{let bt=g("span",`catalogue-name ${pt}`,g("bdi","",ct));return bt.style.transform=`translate(${(lt+ht.x).toFixed(1)}px, ${(mt+ht.y).
toFixed(1)}px)`+(vt?` rotate(${vt.toFixed(3)}rad)`:""),at.push(bt),bt},kt=[...nt.filter(ct=>!ct.hidden),...R].filter(ct=>!ct.off).map(ct=>({...ct,at:t.project(ct.
latlng,ot).subtract(l)})).filter(({at:ct})=>ct.x>0&&ct.y>0&&ct.x<S.x&&ct.y<S.y).sort((ct,pt)=>pt.rank-ct.rank);kt.forEach(({at:ct})=>z(ct.x-4,ct.y-4,8,8)),d&&en(
gt,{size:S,free:P,take:z});for(let ct of kt){if(at.length>=tn(ot))break;let pt=Ae(ct.text),lt=Mt(pt)+2,mt=13,{x:vt,y:bt}=ct.at,Dt=[[vt+7,bt-mt/2],[vt-7-lt,bt-mt/
2],[vt-lt/2,bt-7-mt],[vt-lt/2,bt+7]].filter(([$t,Et])=>Y($t,Et,lt,mt)&&P($t,Et,lt,mt)).map(([$t,Et])=>({u:$t,v:Et,met:et($t,Et,lt,mt)})),Ot=Dt.length?Dt.reduce(
($t,Et)=>Et.met<$t.met?Et:$t):null;!Ot||Ot.met>(ct.rank>=1e3?9:2)||(z(Ot.u,Ot.v,lt,mt),gt(pt,ct.className,Ot.u,Ot.v))}y.replaceChildren(...at)});function en(l,{
size:S,free:P,take:z}){s.systems.map((ot,at)=>at).filter(ot=>Q[ot].some(at=>p.hasLayer(at.line))).map(ot=>{let at=Q[ot].flatMap(({line:ht})=>he(ht)).map(ht=>ht.
map(gt=>t.layerPointToContainerPoint(gt)));return{s:ot,parts:at,length:at.reduce((ht,gt)=>ht+_e(gt),0)}}).sort((ot,at)=>at.length-ot.length).slice(0,Lt()?12:60).
forEach(({s:ot,parts:at})=>{let ht=Ae(s.systems[ot].name),gt=Mt(ht)+4,kt=[];at.forEach(pt=>{for(let lt=0;lt+1<pt.length;lt++){let mt=lt+1;for(;mt+1<pt.length&&pt[lt].
distanceTo(pt[mt])<gt;)mt++;let vt=pt[lt],bt=pt[mt],Ft=vt.distanceTo(bt);Ft<gt||Ft<.985*_e(pt.slice(lt,mt+1))||kt.push([vt,bt])}});let ct=Math.max(1,Math.floor(
kt.length/24));for(let pt=0;pt<kt.length;pt+=ct){let[lt,mt]=kt[(pt+ot*7*ct)%kt.length];mt.x<lt.x&&([lt,mt]=[mt,lt]);let vt=lt.add(mt).divideBy(2),bt=mt.subtract(
lt),Ft=Math.hypot(bt.x,bt.y),Dt=L.point(bt.x/Ft,bt.y/Ft),Ot=L.point(Dt.y,-Dt.x),$t=gt/5+6,Et=[-2,-1,0,1,2].map(Tt=>vt.add(Dt.multiplyBy(Tt*gt/5)).subtract([gt/10+
3,7]));if(!Et.every(({x:Tt,y:jt})=>Tt>4&&jt>4&&Tt<S.x-60&&jt<S.y-30)||!Et.every(({x:Tt,y:jt})=>P(Tt,jt,$t,14)))continue;Et.forEach(({x:Tt,y:jt})=>z(Tt,jt,$t,14));
let ye=vt.subtract(Dt.multiplyBy(gt/2-2)).add(Ot.multiplyBy(6.5)),on=l(ht,"of-system",ye.x,ye.y,Math.atan2(bt.y,bt.x));on.style.color=F(ot);break}})}let pe={system:l=>Q[l].
map(S=>S.drawn||S.latlngs),segment:l=>[W[l].latlngs],stretch:l=>[q[l].latlngs],path:l=>s.paths[l].stretches.map(S=>q[S].latlngs),leg:l=>[a.legs[l].latlngs]};a.where=
(l,S)=>{if(l==="place")return V[S].latlng;if(l==="incident"){let z=s.incidents[S];return z.lat===void 0||z.lon===void 0?null:L.latLng(z.lat,z.lon)}let P=pe[l]?.(
S)??[];return P.length?Mn(P):null},a.mark=(l,S=0)=>{r(l==="place"?s.places[S]:l==="incident"?s.incidents[S]:null),h=l==="system"?S:l==="segment"?s.segments[S].system:
null,E(h)};function me(l,S){let P=["system","segment","path"].includes(l)?pe[l]?.(S).flat()??[]:[],z=a.where(l,S);return P.length?a.frame(L.latLngBounds(P)):z&&
t.setView(z,Math.max(t.getZoom(),8),{animate:!1}),a.open(l,S,null)}let Ut=(l,S,P)=>P.forEach((z,Y)=>a.addSearch({names:z.filter(Boolean),kind:S,open:()=>me(l,Y)}));
Ut("place","Place",s.places.map(l=>[l.name,l.name_ar,l.id,...l.aliases||[]])),Ut("system","Cable system",s.systems.map(l=>[l.name,l.name_ar,l.id,...l.aliases||[]])),
Ut("path","Crossing path",s.paths.map(l=>[l.name,l.name_ar,l.id])),Ut("incident","Incident",s.incidents.map(l=>[l.name,l.start])),Ut("deal","Deal",s.deals.map(l=>[
l.title]));let nn=l=>{let S=Zt(s.systems[l.system].status);return S!=="live"?S:te(l)?"modelled":"known"},sn=new Set([...s.segments.map(nn),...q.length?["path"]:
[],...nt.length?["incident"]:[]]);c.querySelectorAll("[data-key]").forEach(l=>{yt(l).hidden=!sn.has(l.getAttribute("data-key")||"")});let ge=document.getElementById(
"systems");if(ge){let l=S=>{let P=L.SVG.create("svg"),z=L.SVG.create("path"),Y=s.systems[S];P.setAttribute("width","26"),P.setAttribute("height","8"),P.setAttribute(
"aria-hidden","true"),z.setAttribute("d","M1 4H25");let et=Zt(Y.status);return z.setAttribute("class",et==="live"?te(Y)?"modelled":"known":et),P.setAttribute("c\
lass","system"),P.style.setProperty("--system",et==="gone"?"var(--soft)":`var(--route-${B[S]})`),P.append(z),P};s.systems.map((S,P)=>({item:S,i:P})).sort((S,P)=>S.
item.name.localeCompare(P.item.name,"en")).forEach(({item:S,i:P})=>{let z=[S.ready||"date not known",S.status==="in service"?"":S.status,Q[P].length?"":"not dra\
wn"].filter(Boolean).join(", "),Y=g("button","",Q[P].length?l(P):g("span","no-line"),g("bdi","clip",S.name),g("small","",z));Y.type="button",Y.dataset.system=String(
P),Y.addEventListener("click",()=>{Lt()&&a.expand(!1),me("system",P)}),Y.addEventListener("mouseenter",()=>$(P)),Y.addEventListener("mouseleave",()=>$(null)),Y.
addEventListener("focus",()=>$(P)),Y.addEventListener("blur",()=>$(null)),ge.append(g("li","",Y))})}a.onDraw(l=>{K(l);let S=Math.max(1.8,Math.min(4,l*.62));T.forEach(
P=>P.setRadius(S))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{A=O(),W.forEach(l=>l.line.setStyle(D(l.item))),q.forEach(({
line:l})=>l.setStyle({color:A.ink})),T.forEach(l=>l.setStyle({color:A.ink,fillColor:A.land})),nt.forEach(({lozenge:l})=>l.setStyle({color:A.halo,fillColor:A.ink})),
E(v),a.layout()})}var Be=["inferred","assumed"],Ne={route:"routes",leg:"legs",place:"places",system:"systems",segment:"segments",stretch:"stretches",path:"paths",group:"groups",deal:"\
deals",incident:"incidents"},$n={places:"place",paths:"path",segments:"segment",systems:"system"},Ht=t=>yt(t).flat(1/0),st=t=>g("bdi","",t);function Sn(t){if(!t)
return"";let e=g("span","ar",t);return e.lang="ar",e.dir="rtl",e}var An=t=>t.charAt(0).toUpperCase()+t.slice(1),qt=(t,e=", ")=>t.flatMap((n,c)=>c?[e,n]:[n]),ft=(t,...e)=>g(
"p",t,...Ht(e)),At=(...t)=>g("small","",...t),Vt=(t,e="")=>t?g("span",`surely ${t}`,e?`${t} ${e}`:t):"",_n=t=>t?g("span","chip",st(t)):"",Rt=t=>t.note?ft("small\
 note",st(t.note)):"";function Oe(t,e,n){let c=g("button",t,e);return c.type="button",c.addEventListener("click",s=>{s.stopPropagation(),n()}),c}function Jt(...t){
let e=g("dl","facts");return t.forEach(([n,...c])=>{let s=Ht(c).filter(a=>a!==""&&a!==null&&a!==void 0);s.length&&e.append(g("dt","",n),g("dd","",...s))}),e.children.
length?e:""}var Bt=()=>new Map;function Nt(t,e,n){if(typeof e!="number")return;let c=t.get(e);c?c.push(n):t.set(e,[n])}var It=(t,e)=>t.get(e)||[];function wt(t,e,n=""){
if(!e.length)return"";let c=g("ul",`things ${n}`.trim());return e.forEach(s=>c.append(g("li","",...Ht([s])))),g("section","",g("h3","",t),c)}function ae(t){let e=g(
"tr","",g("td",""),...["low","likely","high"].map(s=>{let a=g("th","",s);return a.scope="col",a})),n=(s,a)=>{let d=g("th","",s);if(d.scope="row",a)return g("tr",
"",d,g("td","",a[0]),g("td","",g("b","",a[1])),g("td","",a[2]));let f=g("td","none","none");return f.colSpan=3,g("tr","",d,f)},c=g("tbody","",n("Cable, km",t.cable_km),
n("Published, km",t.published_km));return t.rtd_ms&&c.append(n("Round-trip delay, ms",t.rtd_ms)),g("table","figures",g("thead","",e),c)}function ee(t,e="Positio\
n"){if(!t.confidence)return"";let n=Be.includes(t.confidence),c=g("span",`mark ${n?"modelled":"known"}`,n?"modelled":t.confidence),s=t.accuracy_km?`within ${t.accuracy_km}\
 km of the line`:"accuracy not known";return ft("position",c,` ${e} ${t.confidence}${n?", not surveyed":""}, ${s}.`)}var Te=t=>g("span",`badge ${t.contract?"con\
tract":"intent"}`,st(t.kind));function Pe(t){if(!t.value)return ft("value",g("span","","value not published"));let e=[t.basis,t.price_year?`${t.price_year} mone\
y`:""].filter(Boolean).join(", ");return ft("value",t.value,e?g("span","",` (${e})`):"")}function Ie({map:t,features:e},n){let c=(o,p)=>e[Ne[o]][p],s=(o,p)=>c(o,
p).name||c(o,p).title;function a(o,p){if(typeof p!="number")return st(String(p||"not named here"));let M=Oe("to",st(s(o,p)),()=>K(o,p));return M.dataset.to=`${o}\
-${p}`,M}function d(o=[]){if(!o.length)return"";let p=o.map(i=>{let u=e.sources[i],m=st(u.title);if(u.url){let h=g("a","",m);h.href=u.url,h.target="_blank",h.rel=
"noopener noreferrer",m=h}let v=[u.publisher,u.date,u.licence].flatMap(h=>h?[", ",st(h)]:[]);return g("li","",m,...v)}),M=g("details","sources",g("summary","",`\
Sources (${p.length})`));return M.append(g("ul","",...p)),M}function f(o){return wt("May fail together with what shares",(o.groups||[]).map(p=>{let M=e.groups[p];
return[a("group",p),At(" ",st(M.kind)),Vt(M.surely)]}))}function y(o,p,M,i="here"){let u=e.deals[o];return[ft("",Te(u)," ",Vt(p,i)),ft("",a("deal",o),u.signed?`\
, ${u.signed}`:"",u.status?[" · ",st(u.status)]:""),Pe(u),M?ft("small","Why here: ",st(M)):""]}let x=(o,p)=>wt("Deals",o.map(([M,i,u])=>y(M,i,u,p)),"deals"),C={
segments:Bt(),systemDeals:Bt(),systemIncidents:Bt(),systemPaths:Bt(),placeSystems:Bt(),placeDeals:Bt(),stretchPaths:Bt(),groupOf:Bt()};e.segments.forEach((o,p)=>Nt(
C.segments,o.system,p)),e.systems.forEach((o,p)=>(o.places||[]).forEach(M=>Nt(C.placeSystems,M,p))),e.incidents.forEach((o,p)=>(o.systems||[]).forEach(M=>Nt(C.systemIncidents,
M,p))),e.paths.forEach((o,p)=>{(o.systems||[]).forEach(([M,i,u])=>Nt(C.systemPaths,M,[p,i,u])),(o.stretches||[]).forEach(M=>Nt(C.stretchPaths,M,p))}),e.deals.forEach(
(o,p)=>{let M=new Set;(o.applies||[]).forEach(([,i,u,m,v])=>u.forEach(h=>{i==="systems"&&(M.add(h),Nt(C.systemDeals,h,[p,m,v])),i==="places"&&Nt(C.placeDeals,h,
[p,"",v])})),typeof o.system=="number"&&!M.has(o.system)&&Nt(C.systemDeals,o.system,[p,"",""])}),["segment","path","incident"].forEach(o=>e[Ne[o]].forEach((p,M)=>(p.
groups||[]).forEach(i=>Nt(C.groupOf,i,[o,M]))));let O={route(o,p,M){let i=M!==null?e.legs[M]:null;return{kicker:"Route",badge:g("span","number",String(p+1)),className:`\
route-${p}`,body:[ft("lead",g("b","",`${o.route_km} route km`),": ",`${o.land_km} km by land, ${o.sea_km} km at sea`),ae(o),ee(o),i?g("section","leg",g("h3","",
"This leg: ",a("leg",Number(M))),...Ht(A(i))):"",o.shared?ft("small",st(o.shared)):"",x(o.deals||[]),Rt(o)]}},leg:o=>({kicker:"Leg of a route",body:A(o,!0)}),segment:o=>({
kicker:"Segment",body:A(o,!0)}),stretch:(o,p)=>({kicker:"Section of the land network",body:[...A(o,!0),wt("Crossing paths along it",It(C.stretchPaths,p).map(M=>a(
"path",M)))]}),place(o,p){let M=Be.includes(o.confidence||"")?"modelled":"known";return{kicker:An(o.kind||"place"),ar:o.name_ar,chip:o.status,body:[ft("lead",...qt(
[o.operator,o.sea,o.country].flatMap(i=>i?[st(i)]:[])," · ")),o.position_of?ft("position",g("span",`mark ${M}`,o.confidence||"")," Position of: ",st(o.position_of),
o.accuracy_km?`, within ${o.accuracy_km} km (the circle on the map).`:"."):"",Jt(["Other names",...qt((o.aliases||[]).map(st))]),wt("Cable systems that land her\
e",It(C.placeSystems,p).map(i=>B(i))),wt("Crossing paths from here",e.paths.flatMap((i,u)=>i.start===o.name||i.end===o.name?[a("path",u)]:[])),x(It(C.placeDeals,
p)),Rt(o)]}},system(o,p,M){let i=M!==null?e.segments[M]:null,u=o.modelled_km?[g("span","mark modelled","modelled"),` ${o.modelled_km} route km, ${o.drawn} segme\
nt${Number(o.drawn)>1?"s":""}: of the lines drawn`]:"not drawn";return{kicker:"Cable system",ar:o.name_ar,chip:o.status,body:[i?g("section","leg",g("h3","","Her\
e: ",a("segment",Number(M))),...Ht(A(i))):"",Jt(["Ready for service",o.ready||"not known"],["Out of service",o.over||""],["Status seen",o.status_date||""],["Len\
gth published",o.published_km?`${o.published_km} km`:"none"],["Length modelled",u],["Fibre pairs",o.fibre_pairs||"not known"],["Design capacity",o.capacity_tbps?
`${o.capacity_tbps} Tbps`:"not known"],["Owners",...qt((o.owners||[]).map(st))],["Landing parties",...qt((o.landing_parties||[]).map(st),"; ")],["Supplier",o.supplier?
st(o.supplier):""],["Other names",...qt((o.aliases||[]).map(st))]),o.confidence?ee(o,"Its lines are"):"",wt("Lands at",(o.places||[]).map(m=>a("place",m))),wt("\
Segments",It(C.segments,p).map(m=>F(m))),wt("May cross by land over",It(C.systemPaths,p).map(([m,v,h])=>[a("path",m),Vt("candidate"),At(` between these stations\
: ${v}${h?`, ${h} paths`:""}`)])),x(It(C.systemDeals,p),"of it"),wt("Incidents",It(C.systemIncidents,p).map(m=>D(m))),Rt(o)]}},path(o){return{kicker:"Crossing p\
ath",ar:o.name_ar,body:[ft("lead",g("b","",`${o.route_km} route km`)," from ",st(o.start)," to ",st(o.end),": a lower bound"),ae({cable_km:o.cable_km}),o.published_km?
ft("small",`Published: ${o.published_km} km.`):"",ee(o),wt("Right of way",(o.stretches||[]).map(p=>{let M=e.stretches[p],i=[`${M.route_km} km`,M.right_of_way?`a\
long ${M.right_of_way}`:"right of way not known",M.since?`since ${M.since}`:"",M.trench?`${M.trench} trench`:""];return[a("stretch",p),At(" ",i.filter(Boolean).
join(", "))]})),wt("Systems that could use it",(o.systems||[]).map(([p,M,i])=>[a("system",p),Vt("candidate"),At(` crosses between these stations: ${M}${i?`, ove\
r ${i} paths`:""}`)])),(o.systems||[]).length?ft("small","No source says which path a system takes."):"",f(o),x(o.deals||[]),Rt(o)]}},deal(o){let p=[o.value?"":
"The value is not published.",o.basis==="estimated"?"The value is an estimate of the parties.":"",o.value?"It is that of the complete deal: never split over rou\
tes, never added to another.":"",o.contract?"":"It does not bind; nothing is bought yet."].filter(Boolean);return{kicker:"Deal",mark:Te(o),className:o.contract?
"contract":"intent",body:[Pe(o),Jt(["Signed",o.signed||"not known"],["Status",o.status?st(o.status):""],["Covers",o.covers?st(o.covers):""],["Bought",o.bought||
""],["Landing",o.landing||""],["Paths covered",o.paths_covered||""],["Term",o.term||"no number of years is given"],["Recurring",o.recurring||""],["System",typeof o.
system=="number"?a("system",o.system):""]),wt("Parties",(o.parties||[]).map(([M,i])=>[st(M),i?At(" ",st(i)):""])),wt("Applies to",(o.applies||[]).map(([M,i,u,m,
v])=>[...qt(u.map(h=>a($n[i],h))," – "),Vt(m),At(` ${M}`),v?ft("small",st(v)):""])),wt("Other deals",(o.relations||[]).map(([M,i])=>[`${M} `,a("deal",i)])),...p.
map(M=>ft("small doubt",M)),Rt(o)]}},incident(o){return{kicker:"Incident",chip:o.unverified?"not verified":"",body:[Jt(["Began",o.start],["Ended",o.end||"not kn\
own"],["Outage",o.outage||"not known"],["Place",st(o.place)],["Medium",o.medium==="sea"?"at sea":"on land"],["Cause",o.cause?st(o.cause):"not known",` (${o.cause_basis||
"no source says"})`],["Effect",o.effect?st(o.effect):""]),o.position_of?ft("position",g("span","mark","position")," of: ",st(o.position_of),o.accuracy_km?`, wit\
hin ${o.accuracy_km} km (the circle on the map).`:"."):"",wt("Systems that were hit",(o.systems||[]).map(p=>{let M=(o.back||[]).filter(([i])=>i===p).map(([,i])=>i)[0];
return[a("system",p),At(M?` back in service ${M}`:" when it was back is not known")]})),f(o),Rt(o)]}},group:(o,p)=>({kicker:`Shared-risk group: ${o.kind}`,body:[
ft("",st(o.description||"")," ",Vt(o.surely)),wt("What shares it",It(C.groupOf,p).map(([M,i])=>a(M,i)))]})};function A(o,p=!1){let M=o.medium==="sea",i=typeof o.
system=="number"?e.systems[o.system]:null;return[ft("lead",g("b","",`${o.route_km} km`),M?" at sea":" by land",o.right_of_way&&!M?`, along ${o.right_of_way}`:"",
o.status?[" · ",st(o.status)]:""),i?ft("","Of the system ",a("system",o.system),i.ready?`, ready for service ${i.ready}`:", ready for service: not known"):"",ae(
o),ee(o),p?Jt(["From",st(o.start||"")],["To",st(o.end||"")],["Order of ends",o.order||""],["Part",o.role||""],["Right of way since",o.since||""],["Trench",o.trench||
""],["Ducts",o.ducts?String(o.ducts):""]):"",o.shared_by&&o.shared_by.length>1?ft("small",`Shared by routes ${o.shared_by.join(", ")}.`):"",o.length_kind?ft("sm\
all","Length: ",st(o.length_kind),"."):"",p?f(o):"",Rt(o)]}let B=o=>{let p=e.systems[o];return[a("system",o),At(` ${p.status}${p.ready?`, ready ${p.ready}`:""}`)]},
F=o=>{let p=e.segments[o],M=p.published_km?`published ${p.published_km[0]}${p.published_km[0]===p.published_km[2]?"":`–${p.published_km[2]}`} km, `:"";return[
a("segment",o),At(` ${M}modelled ${p.route_km} km`)]},D=o=>[a("incident",o),At(` ${e.incidents[o].start}`)],I=[],j=null,J=0;function W(o,p,M){let i=c(o,p),u=O[o](
i,p,M),m=g("h2","",g("span","title",...u.badge?[u.badge]:[],g("span","",st(s(o,p)))),Sn(u.ar));m.tabIndex=-1,m.id=`card-title-${++J}`;let v=g("p","kicker",g("sp\
an","",u.kicker),u.mark||_n(u.chip));if(I.length>1){let[b,k]=I[I.length-2],E=Oe("back","‹ Back",()=>{I.pop(),Q()});E.setAttribute("aria-label",`Back to ${s(b,
k)}`.slice(0,120)),v.prepend(E)}let h=g("article",`card of-${o} ${u.className||""}`.trim(),v,m,...Ht(u.body),d(i.sources));return h.setAttribute("aria-labelledb\
y",m.id),h.dataset.card=`${o}-${p}`,h}function Q(){let o=I[I.length-1],p=j&&j.getElement();if(!j||!p)return;let[M,i]=o,u=W(...o),m=n.where(M,i);j.setContent(u),
m&&!t.getBounds().contains(m)&&t.panTo(m,{animate:!1}),m&&j.setLatLng(m),n.mark(M,i),St(p,".leaflet-popup-content").scrollTop=0,St(u,"h2").focus({preventScroll:!0})}
function K(o,p){I.push([o,p,null]),Q()}n.open=(o,p,M,i=null)=>{I=[[o,p,i]];let u=M||n.where(o,p)||t.getCenter(),m=j=n.card(W(o,p,i),u);return n.mark(o,p),m.once(
"remove",()=>n.mark(null)),m}}var Cn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function De(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,e=>Cn[e]).replace(/[٠-٩۰-۹]/g,
e=>String(Number(e.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function Re(t,e){let n=De(e),c=n.split(" ");return n?t.flatMap(s=>{let a=s.folded??=
s.names.flatMap(y=>y?[De(y)]:[]),d=a.map(y=>{let x=` ${y}`.indexOf(` ${n}`);return y===n?0:x===0?1:x>0?2:c.every(C=>y.includes(C))?3:9}),f=Math.min(...d,9);return f<
9?[{entry:s,score:f,size:Math.min(...a.map(y=>y.length||99))}]:[]}).sort((s,a)=>s.score-a.score||s.size-a.size).slice(0,12).map(s=>s.entry):[]}var re=t=>new RegExp(
"\\p{Script=Arabic}","u").test(t);function Fe({map:t,data:e,box:n,panel:c},s){let a=dt("tools"),d=(r,w=0)=>r.toLocaleString("en",{minimumFractionDigits:w,maximumFractionDigits:w}),f=r=>d(r/1e3,r<
1e4?3:r<1e6?2:1),y={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function x(r){
let w=L.SVG.create("svg"),_=L.SVG.create("path");return w.setAttribute("viewBox","0 0 24 24"),w.setAttribute("aria-hidden","true"),_.setAttribute("d",y[r]),w.append(
_),w}function C(r,w,_=""){let T=g("button",_,r);return T.type="button",T.addEventListener("click",w),T}let N=null;function O(r,w,_){let T=C(x(r),_,"tool");return T.
setAttribute("aria-label",w),T.title=w,a.append(T),T}function A(r,w,_,{opened:T=()=>{},closed:Z=()=>{}}={}){let R=O(r,w,()=>{N&&N.item===R?B():U()});_.classList.
add("sheet"),_.id=`sheet-${r}`,_.hidden=!0,_.setAttribute("role","group"),_.setAttribute("aria-label",w),R.setAttribute("aria-expanded","false"),R.setAttribute(
"aria-controls",_.id),a.append(_);function U(){N&&B(),Lt()&&s.expand(!1),N={item:R,sheet:_,closed:Z},_.hidden=!1,R.setAttribute("aria-expanded","true"),T()}return{
item:R,show:U}}function B(r=!1){if(!N)return;let{item:w,sheet:_,closed:T}=N;N=null,_.hidden=!0,w.setAttribute("aria-expanded","false"),T(),r&&w.focus()}document.
addEventListener("keydown",r=>{r.key==="Escape"&&!r.defaultPrevented&&(N&&(a.contains(r.target)||!n.querySelector(".leaflet-popup"))?B(!0):t.closePopup())}),s.find=
r=>Re(s.entries,r),(function(){let r=g("input"),w=g("ul","results"),_=g("p","said");r.type="search",r.placeholder="Station, system, path … or اسم",r.autocomplete=
"off",r.spellcheck=!1,r.maxLength=200,r.dir="auto",Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","\
aria-controls":"results","aria-autocomplete":"list"}).forEach(([H,G])=>r.setAttribute(H,G)),w.id="results",w.setAttribute("role","listbox"),w.setAttribute("aria\
-label","Found"),_.setAttribute("role","status");let Z=A("search","Search",g("div","search",r,_,w),{opened:()=>{r.focus(),r.select()}}),R=[],U=-1;function V(H){
B(),Z.item.focus(),H.bounds?s.frame(H.bounds):H.latlng&&t.setView(H.latlng,Math.max(t.getZoom(),8),{animate:!1}),H.open&&H.open()}function q(H){U=H,[...w.children].
forEach((G,nt)=>G.setAttribute("aria-selected",String(nt===H))),H<0?r.removeAttribute("aria-activedescendant"):(r.setAttribute("aria-activedescendant",w.children[H].
id),w.children[H].scrollIntoView({block:"nearest"}))}function X(){R=s.find(r.value),w.replaceChildren(...R.map((H,G)=>{let nt=H.names.flatMap(ut=>ut||[]),it=nt.
find(ut=>!re(ut))||nt[0]||"",rt=nt.find(re),tt=g("li","",g("bdi","en",it));if(rt&&rt!==it){let ut=g("bdi","ar",rt);ut.lang="ar",tt.append(ut)}return tt.append(g(
"small","",H.kind||"")),tt.id=`result-${G}`,tt.setAttribute("role","option"),tt.addEventListener("mousedown",ut=>ut.preventDefault()),tt.addEventListener("click",
()=>V(H)),tt})),r.setAttribute("aria-expanded",String(R.length>0)),_.textContent=r.value.trim()?R.length?`${R.length} found`:"Nothing found":"",q(R.length?0:-1)}
r.addEventListener("input",X),r.addEventListener("keydown",H=>{let G=H.key==="ArrowDown"?1:H.key==="ArrowUp"?-1:0;if(G&&R.length)q((U+G+R.length)%R.length);else if(H.
key==="Enter"&&U>=0)V(R[U]);else if(H.key==="Escape"&&r.value)r.value="",X();else return;H.preventDefault()}),document.addEventListener("keydown",H=>{let G=H.target instanceof
Element&&H.target.closest("input, textarea, select");H.key==="/"&&!G&&(H.preventDefault(),Z.show())})})();let F={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let r=g("ul","tree"),w=new Set,_=[];function T(U,V,q,X,H){let G=g("inpu\
t"),nt=g("label","",G);return G.type="checkbox",G.addEventListener("change",()=>X(G.checked)),H&&nt.append(H()),nt.append(g("bdi","",U)),V!==null&&nt.append(g("\
small","",d(V))),_.push([G,q]),g("div","row",nt)}function Z(){_.forEach(([U,V])=>{let q=V();U.checked=q===!0,U.indeterminate=q===null})}function R(){_=[];let U=Object.
keys(F),V=[...new Set([...U,...s.layers.map(q=>q.parent)])];r.replaceChildren(...V.flatMap(q=>{let X=s.layers.filter(tt=>tt.parent===q);if(!X.length)return[];if(X.
length===1){let[tt]=X;return[g("li","",T(tt.title,tt.count,()=>tt.shown,ut=>{tt.set(ut),Z()},tt.mark))]}let H=()=>{let tt=X.filter(ut=>ut.shown).length;return tt===
0?!1:tt===X.length?!0:null},G=F[q]||q,nt=T(G,X.length,H,tt=>{s.together(()=>X.forEach(ut=>ut.set(tt))),Z()}),it=g("ul","",...X.map(tt=>g("li","",T(tt.title,tt.count,
()=>tt.shown,ut=>{tt.set(ut),Z()},tt.mark))));it.hidden=!w.has(q),it.id=`branch-${V.indexOf(q)}`;let rt=C(g("span","chevron"),()=>{it.hidden=!it.hidden,it.hidden?
w.delete(q):w.add(q),rt.setAttribute("aria-expanded",String(!it.hidden))},"more");return rt.setAttribute("aria-label",`${G}: each one`),rt.setAttribute("aria-ex\
panded",String(!it.hidden)),rt.setAttribute("aria-controls",it.id),nt.append(rt),[g("li","",nt,it)]})),Z()}A("layers","Layers",g("div","layers",g("h2","","Layer\
s"),r),{opened:R}),s.onLayers(()=>{N&&N.sheet.id==="sheet-layers"&&Z()})})();let D=g("div","cross");D.setAttribute("aria-hidden","true");let I=null;(function(){
let r=[],w=L.layerGroup(),_=g("ol","steps"),T=g("p","total");T.setAttribute("role","status");let Z=L.polyline([],{pane:"measure",className:"measured",interactive:!1,
smoothFactor:0}),R=G=>{r.push(G),U()};function U(){let G=r.slice(1).map((rt,tt)=>Kt(r[tt],rt));Z.setLatLngs(r.slice(1).map((rt,tt)=>Xt(r[tt],rt))),w.clearLayers(),
r.forEach(rt=>w.addLayer(L.circleMarker(rt,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),_.replaceChildren(...G.map(rt=>g("li","",`${rt.
exact?"":"about "}${f(rt.m)} km`,g("small","",`bearing ${rt.bearing.toFixed(1)}°`))));let nt=G.reduce((rt,tt)=>rt+tt.m,0),it=G.every(rt=>rt.exact);T.textContent=
r.length<2?r.length?"One point; add another":"No point yet":`${it?"":"About "}${f(nt)} km in all`,T.dataset.metres=G.length?nt.toFixed(4):"",q.disabled=X.disabled=
!r.length}let V=C("Add the centre of the map",()=>R(t.getCenter())),q=C("Undo",()=>{r.pop(),U()}),X=C("Clear",()=>{r.length=0,U()}),H=g("div","measure",g("h2","",
"Measure"),g("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),g("div","buttons",V,q,X),_,T);A("measure","Measure",H,{
opened(){I=R,t.closePopup(),n.classList.add("measuring"),n.append(D),t.doubleClickZoom.disable(),[Z,w].forEach(G=>G.addTo(t)),U()},closed(){I=null,n.classList.remove(
"measuring"),D.remove(),t.doubleClickZoom.enable(),[Z,w].forEach(G=>G.remove())}})})();let j=[...s.dates].flatMap(r=>Number.isInteger(r)?Number(r):[]).sort((r,w)=>r-
w),J=()=>{};if(j.length&&j[0]<j[j.length-1]){let r=j[0],w=j[j.length-1],_=g("input"),T=g("output","","All years");Object.assign(_,{type:"range",min:r,max:w+1,step:1,
value:w+1}),_.setAttribute("aria-label","Year"),J=U=>{s.year=U===null||U>w?null:Math.max(U,r),_.value=String(s.year??w+1),T.textContent=s.year===null?"All years":
String(s.year),_.setAttribute("aria-valuetext",T.textContent),R.classList.toggle("on",s.year!==null),s.together(()=>s.years.forEach(V=>V(s.year))),s.state.changed()},
_.addEventListener("input",()=>J(Number(_.value)));let Z=g("div","ends",g("span","",String(r)),g("span","","all")),{item:R}=A("year","Year",g("div","year",g("h2",
"","Year"),T,_,Z,g("p","","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts\
 of that year. What has no known date stays."),C("All years",()=>J(null))));_.setAttribute("aria-valuetext","All years")}let W=s.state;W.add("view",()=>{let{lat:r,
lng:w}=t.getCenter();return`${r.toFixed(4)},${w.toFixed(4)},${t.getZoom()}`},r=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(r))
return;let[w,_,T]=r.split(",").map(Number);t.setView([w,_],Math.min(Math.max(T,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),W.add("change",()=>s.layers.filter(
r=>r.shown!==r.first).map(r=>encodeURIComponent(r.key)).join(","),r=>{let w=new Set(r.split(",").flatMap(_=>{try{return[decodeURIComponent(_)]}catch{return[]}}));
s.layers.forEach(_=>_.set(w.has(_.key)!==_.first))}),W.add("year",()=>s.year===null?"":String(s.year),r=>{J(/^\d{4}$/.test(r)?Number(r):null)});function Q(){return"\
#"+[...W.entries].map(([r,{get:w}])=>[r,w()]).filter(([,r])=>r).map(([r,w])=>`${r}=${w}`).join("&")}let K="";function o(r){if(location.hash===K)return;let w=new Map(
location.hash.slice(1,6e3).split("&").map(T=>{let Z=T.indexOf("=");return[T.slice(0,Z),T.slice(Z+1)]})),_=[...W.entries].filter(([T])=>!r||w.has("view")||w.has(
T));_.length&&s.together(()=>_.forEach(([T,{set:Z}])=>Z(w.get(T)||"")))}let p;function M(){try{K=Q(),history.replaceState(null,"",K)}catch{}}o(!0),window.addEventListener(
"hashchange",()=>o(!1));let i=!1;if(["pointerdown","keydown","wheel"].forEach(r=>window.addEventListener(r,()=>{i=!0},{capture:!0,passive:!0})),W.changed=()=>{clearTimeout(
p),i&&(p=setTimeout(M,250))},t.on("moveend",()=>W.changed()),/^(https?|file):$/.test(location.protocol)){let r=g("input"),w=g("p","said");r.readOnly=!0,r.setAttribute(
"aria-label","Link to this view"),w.setAttribute("role","status"),r.addEventListener("focus",()=>r.select()),A("link","Link to this view",g("div","link",g("h2",
"","Link to this view"),r,g("div","buttons",C("Copy",async()=>{r.select();let _;try{await navigator.clipboard.writeText(r.value),_=!0}catch{_=document.execCommand(
"copy")}w.textContent=_?"Copied":"Copy it from the field"})),w),{opened(){r.value=location.href.split("#")[0]+Q(),w.textContent="",r.focus()}})}if(document.fullscreenEnabled){
let r=O("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());r.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{r.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function u(r){let w=s.depthAt(
r);return w?`Depth: ${d(w.low_m)} to ${d(w.high_m)} m, from cells of about ${d(w.cell_km)} km`:"Depth: on land, or not known"}function m(r){let w=r.lng-360*Math.
round(r.lng/360),_=(T,Z,R)=>`${Math.abs(T).toFixed(4)}° ${T<0?R:Z}`;return`${_(r.lat,"N","S")}, ${_(w,"E","W")}`}s.hereLines=r=>[m(r),u(r)];function v(r){let w=s.
routeNear(r);return w?s.openRoute(w,r):s.card(g("div","card here",...s.hereLines(r).map(_=>g("p","",_))),r)}t.on("click",r=>{I?I(r.latlng):h()||v(r.latlng)}),n.
addEventListener("keydown",r=>{r.key!=="Enter"||r.target!==n||(I?I(t.getCenter()):v(t.getCenter()))});function h(){let r=!!N||b;return B(),r}let b=!1;t.on("prec\
lick",()=>{b=!!n.querySelector(".leaflet-popup")});let k=null;function E(r){if(r!==!!k)if(t.setMaxBounds(void 0),r){k={at:t.getCenter(),zoom:t.getZoom(),open:dt(
"panel-toggle").getAttribute("aria-expanded")==="true"};let w=k.open&&!Lt()?$():t.getBounds();document.documentElement.classList.add("printing"),s.expand(!0),t.
invalidateSize({animate:!1,pan:!1}),t.fitBounds(w,{paddingBottomRight:[0,t.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),s.redraw(),s.paintNow(),
n.querySelectorAll("canvas").forEach(_=>{if(_.classList.contains("leaflet-tile"))return;let T=_t(_),{width:Z,height:R}=_,U=document.createElement("canvas");Object.
assign(U,{width:Z,height:R}),_t(U).drawImage(_,0,0),_.width=Z,T.drawImage(U,0,0)})}else k&&(document.documentElement.classList.remove("printing"),t.invalidateSize(
{animate:!1,pan:!1}),s.expand(k.open),t.setView(k.at,k.zoom,{animate:!1}),k=null,t.setMaxBounds(e.window))}function $(){let r=t.getSize(),w=c.getBoundingClientRect().
width+20;return L.latLngBounds(t.containerPointToLatLng([0,r.y]),t.containerPointToLatLng([r.x-w,0]))}window.addEventListener("beforeprint",()=>E(!0)),window.addEventListener(
"afterprint",()=>E(!1))}function Nn({columns:t,rows:e,levels:n}){let c=n.slice();for(let s=0;s<3;s++){let a=c.slice();for(let d=0;d<e;d++)for(let f=0;f<t;f++){let y=d*t+f;if(c[y]!==-1)
continue;let x=0,C=0;for(let N=Math.max(d-1,0);N<=Math.min(d+1,e-1);N++)for(let O=Math.max(f-1,0);O<=Math.min(f+1,t-1);O++){let A=c[N*t+O];A!==-1&&(x+=A,C++)}C&&
(a[y]=x/C)}c=a}return c.map(s=>Math.max(s,0))}function On(t){let e=t.columns>>1,n=t.rows>>1,c=new Float32Array(e*n);for(let s=0;s<n;s++)for(let a=0;a<e;a++){let d=2*
s*t.columns+2*a,f=0,y=0;for(let x of[d,d+1,d+t.columns,d+t.columns+1])t.levels[x]!==-1&&(f+=t.levels[x],y++);c[s*e+a]=y?f/y:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:e,rows:n,levels:c}}function ze(t){let e=[];for(let n=t;;n=On(n)){let{west:c,south:s,step:a,columns:d,rows:f}=n,y=n,x=null;if(e.
push({west:c,south:s,step:a,columns:d,rows:f,get levels(){return x=x||Nn(y)}}),Math.min(d,f)<16)return e}}function je(t,e){let n=new Int32Array(4*t.length),c=new Float32Array(
4*t.length);return t.forEach((s,a)=>{let d=Math.min(Math.max(s,0),e-1),f=Math.floor(d),y=d-f;for(let x=0;x<4;x++)n[4*a+x]=Math.min(Math.max(f-1+x,0),e-1);c[4*a]=
(1-y)**3/6,c[4*a+1]=(3*y**3-6*y**2+4)/6,c[4*a+2]=(-3*y**3+3*y**2+3*y+1)/6,c[4*a+3]=y**3/6}),{nodes:n,weights:c}}function Ze(t,e,n){let{columns:c,rows:s,levels:a}=t,
d=e.length,{nodes:f,weights:y}=je(e.map(A=>(A-t.west)/t.step),c),x=je(n.map(A=>(A-t.south)/t.step),s),C=new Map;function N(A){if(!C.has(A)){let B=new Float32Array(
d),F=A*c;for(let D=0,I=0;D<d;D++,I+=4)B[D]=y[I]*a[F+f[I]]+y[I+1]*a[F+f[I+1]]+y[I+2]*a[F+f[I+2]]+y[I+3]*a[F+f[I+3]];C.set(A,B)}return C.get(A)}let O=new Float32Array(
d*n.length);for(let A=0;A<n.length;A++){let[B,F,D,I]=[0,1,2,3].map(K=>N(x.nodes[4*A+K])),[j,J,W,Q]=x.weights.subarray(4*A,4*A+4);for(let K=0,o=A*d;K<d;K++,o++)O[o]=
j*B[K]+J*F[K]+W*D[K]+Q*I[K]}return O}async function Tn(t){let e=atob(t),n=new Uint8Array(e.length);for(let f=0;f<n.length;f++)n[f]=e.charCodeAt(f);let s=new Blob([n]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),a=[],d=0;for(let f=await s.read();!f.done;f=await s.read()){if(d+=f.value.length,d>268435456)throw new RangeError("more data than a \
page has");a.push(f.value)}return new Uint8Array(await new Blob(a).arrayBuffer())}async function Ge(t,e){let[n,c]=await Promise.all(t.split(" ",2).map(Tn)),s=Pn(
c,e);return JSON.parse(new TextDecoder().decode(n),(a,d)=>typeof d=="object"&&d!==null&&"~"in d?s[d["~"]]:d)}function Pn(t,e){let n=t.length>>2,c=0,s=()=>{if(c>=
n)throw new RangeError("fewer vertices than the lines have");let x=t[c]|t[c+n]<<8|t[c+2*n]<<16|t[c+++3*n]<<24;return x>>>1^-(x&1)},a=s();s();let d=Array.from({length:Math.
min(a,n)},()=>({unit:s(),size:s()})),f=0,y=0;return d.map(({unit:x,size:C})=>{let N=[],O=0,A=0,B=0,F=0,D=0,I=0;for(let j=0;j<C;j++){let J=s(),W=s();j?([D,B]=[B,
(B+D>>1)+J],[I,F]=[F,(F+I>>1)+W],O+=B,A+=F):(O=f+=J,A=y+=W),N.push(e(A/x,O/x))}return N})}function qe({rows:t,columns:e}){let n=Array.from({length:t},()=>({}));
return Object.entries(e).forEach(([c,s])=>{let a=Array.isArray(s)?d=>s[d]:"all"in s?()=>s.all:d=>s.of[s.at[d]];n.forEach((d,f)=>{let y=a(f);y!==null&&(d[c]=y)})}),
n}function Ve({columns:t,rows:e,steps:n},c,s){let a=new Float32Array(t*e);for(let d=0,f=0;d<a.length;d++)d%t===0&&(f=0),n[d]===" "?a[d]=s:a[d]=f=(f+n.charCodeAt(
d)-63)%c;return a}var Bn=6;function In(t,[e,n]){let c=(s,a,d)=>s.some(f=>Math.abs(a-f)<.002&&Math.abs(d-f)<.002);return t.flatMap(s=>{let a=[],d=[s[0]];for(let f=1;f<=s.length;f++){
let y=s[f-1],x=s[f%s.length];c(e,y.lng,x.lng)||c(n,y.lat,x.lat)?(d.length>1&&a.push(d),d=[x]):d.push(x)}return d.length>1&&a.push(d),a})}function Dn(t,e,n,c){let s=e.
length,a=null;for(let d of[...t].reverse()){let{west:f,south:y,step:x,columns:C,rows:N}=d[0],O=f+x*(C-1),A=y+x*(N-1);if(a&&(e[0]>O||e[s-1]<f||n[0]<y||n[s-1]>A))
continue;let B=d.find(I=>I.step*c>=1.5)||d[d.length-1],F=Ze(B,e,n);if(!a){a=F;continue}let D=(I,j,J)=>Math.min(I-j,J-I)/(Bn*x);for(let I=0,j=0;I<s;I++){let J=D(
n[I],y,A);for(let W=0;W<s;W++,j++){let Q=Math.min(J,D(e[W],f,O),1);Q>0&&(a[j]+=Q*(F[j]-a[j]))}}}return a||new Float32Array(s*s)}function Rn(t,e,n,c,s){let a=t.width,
d=2**e.z,f=Array.from({length:a},(o,p)=>(p+.5)/a),y=f.map(o=>360*(e.x+o)/d-180),x=f.map(o=>Math.atan(Math.sinh(Math.PI*(1-2*(e.y+o)/d)))*180/Math.PI),C=Dn(n,y,x,
256*d/360),{west:N,south:O,step:A,columns:B,rows:F}=n[n.length-1][0],D=(o,p,M)=>o>p-A&&o<p+M*A,I=y.map(o=>D(o,N,B)),j=c.length-1,J=s.map(([o,p,M])=>255<<24|M<<16|
p<<8|o),W=_t(t),Q=W.createImageData(a,a),K=new Int32Array(Q.data.buffer);for(let o=0,p=0;o<a;o++){if(!D(x[o],O,F)){p+=a;continue}for(let M=0;M<a;M++,p++){if(!I[M])
continue;let i=C[p],u=0;for(;u<j&&i>=c[u+1];)u++;K[p]=J[u];let m=u?i-c[u]:1/0,v=u<j?c[u+1]-i:1/0,h=Math.min(m,v);if(h>3)continue;let b=.5-h/Math.max(Math.abs(i-
C[M?p-1:p+1]),Math.abs(i-C[o?p-a:p+a]),1e-4);if(b<=0)continue;let[k,E]=[s[u],s[m<v?u-1:u+1]],$=r=>Math.round(k[r]+b*(E[r]-k[r]));K[p]=255<<24|$(2)<<16|$(1)<<8|$(
0)}}W.putImageData(Q,0,0)}function Fn(t,e){return e.some(n=>n.reduce((c,s)=>{let a=c;for(let d=0,f=s.length-1;d<s.length;f=d++){let y=s[d],x=s[f];y.lat>t.lat!=x.
lat>t.lat&&t.lng<(x.lng-y.lng)*(t.lat-y.lat)/(x.lat-y.lat)+y.lng&&(a=!a)}return a},!1))}function Ue({map:t,data:e,ground:n,box:c},s){let a=document.documentElement.
classList.contains("plain"),d=window.matchMedia("screen and (prefers-color-scheme: dark)"),f=window.matchMedia("print"),y=h=>L.svg({pane:h,padding:.3}),x=y("lan\
d"),C=y("borders"),N={interactive:!1,smoothFactor:.6},{tiers:O}=n;function A(h,b,k,E,$=!1){if(!b.length)return;let r={...N,renderer:E,className:`ground ${h}`};k.
addLayer($?L.polygon(b,r):L.polyline(b,r))}let B=L.layerGroup(),F=L.layerGroup();O.forEach(({land:h})=>A("land",h,t,x,!0)),O.forEach(h=>A("coast",In(h.land.flat(),
h.edges),t,x));let D=h=>O.flatMap(b=>b[h]);A("rivers",D("rivers"),B,x),O.forEach(({lakes:h})=>A("lake",h,B,x,!0)),A("canals",D("canals"),B,x),A("borders",D("bor\
ders"),F,C),A("disputed",D("disputed"),F,C);let I=h=>[1,3,5].map(b=>parseInt(h.slice(b,b+2),16)),j=()=>f.matches||document.documentElement.classList.contains("p\
rinting");function J(){let{tints:h}=n.depths;return h[j()?"print":a&&d.matches?"dark":"light"].map(I)}function W(h,b){for(let{west:k,south:E,step:$,columns:r,rows:w,
levels:_}of h){let T=L.latLng(b.lat,b.lng+360*Math.ceil((k-$/2-b.lng)/360)),Z=Math.round((T.lng-k)/$),R=Math.round((T.lat-E)/$);if(Z<0||Z>=r||R<0||R>=w)continue;
let U=_[R*r+Z];if(U===-1||O.some(({land:nt})=>Fn(T,nt)))return null;let{deepest_m:V,levels:q}=n.depths,X=nt=>V*(Math.max(nt,0)/(q-1))**2,H=X(U-.5),G=H<100?1:10;
return{low_m:G*Math.floor(H/G),high_m:G*Math.ceil(X(U+.5)/G),cell_km:Math.round($*111.2)}}return null}function Q(){let h=n.depths.grids.map(T=>({...T,levels:Ve(
T,n.depths.levels,-1)}));if(s.depthAt=T=>W(h,T),!a)return;let b=h.map(ze),k=[],E=(T,Z)=>Rn(T,Z,b,n.depths.bands,J());function $(T){let Z=performance.now()+T;for(let R;performance.
now()<Z&&(R=k.shift());)E(R.tile,R.coords),R.done(void 0,R.tile);k.length&&setTimeout(()=>$(100))}let r=yt(L.GridLayer).extend({createTile(T,Z){let R=g("canvas",
"leaflet-tile"),{_whole:U}=this,V=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-U);return R.width=R.height=Math.ceil(256*Math.min(V,2)),k.push({tile:R,
coords:T,done:Z})===1&&queueMicrotask(()=>$(j()?1/0:150)),R},_setView(T,Z,...R){this._whole=Math.floor(Z+1e-6),yt(L.GridLayer.prototype)._setView.call(this,T,Z,
...R)},_clampZoom(){return this._whole},repaint(){w(this).forEach(({el:T,coords:Z})=>E(T,Z))}}),w=T=>Object.values(yt(T)._tiles),_=new r({pane:"depths",noWrap:!0,
bounds:e.window,keepBuffer:1,updateWhenZooming:!1});_.on("load",()=>{c.dataset.depths="drawn"}),s.addLayer({key:"depths",title:"Depth",parent:"ground",group:_}),
[d,f].forEach(T=>T.addEventListener("change",()=>_.repaint())),window.addEventListener("afterprint",()=>_.repaint()),s.paintNow=()=>{$(1/0),_.repaint(),w(_).forEach(
({el:T})=>{T.style.opacity="1"})}}if(n.depths.grids.length&&Q(),!a)return;s.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:B}),s.addLayer(
{key:"borders",title:"Borders",parent:"ground",group:F});let K=document.documentElement.lang==="ar",o=.3,p=new Set(n.names.map(([h,b,k,E,$,r])=>({kind:h,zoom:r,
latlng:L.latLng($,E),text:K&&k||b})));n.names.forEach(([h,b,k,E,$,r])=>s.addSearch({names:[b,k],kind:h,open:()=>t.setView([$,E],Math.max(r+.5,3),{animate:!1})}));
let M=[],i={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},u={ocean:5.5,country:8},m=!0;function v(h){let b=t.getBounds().pad(.3);p.forEach(k=>{if(h+o<
k.zoom||!b.contains(k.latlng))return;p.delete(k);let E=k.kind==="city"||k.kind==="capital";if(E&&s.places.some(({latlng:w})=>Math.abs(w.lat-k.latlng.lat)<.15&&Math.
abs(w.lng-k.latlng.lng)<.15))return;let r=g("span",k.kind,k.text);K&&r.classList.add("ar"),M.push({...k,label:s.addLabel({latlng:k.latlng,element:r,rank:10*(10-
k.zoom)+(i[k.kind]||0),beside:E,reach:E?0:k.kind==="ocean"?90:26})})}),M.forEach(({kind:k,zoom:E,label:$})=>{$.shown=m&&h+o>=E&&h<(u[k]||99),$.element.classList.
toggle("near",h>=E+1.5)}),c.dataset.scale=h<3?"world":h<5?"region":"country"}s.onDraw(v),t.on("moveend",()=>v(t.getZoom())),s.addLayer({key:"names",title:"Place\
 names",parent:"ground",group:null,show:h=>{m=h}})}var ce=(t,e,n,c,s)=>e<t.x+t.w&&t.x<e+c&&n<t.y+t.h&&t.y<n+s;function jn(t){let e=[],n=t>40?[0,-.3333333333333333,.3333333333333333,-.6666666666666666,.6666666666666666,
-1,1]:t?[0,-.5,.5,-1,1]:[0];return n.forEach(c=>n.forEach(s=>e.push([c*t,s*t]))),e.sort((c,s)=>Math.hypot(...c)-Math.hypot(...s))}function zn(t){let e=new Map;return t.
forEach(n=>{let c=(n.x>>4)*4096+(n.y>>4),s=e.get(c);s?s.push(n):e.set(c,[n])}),(n,c,s,a)=>{let d=0;for(let f=n-3>>4;f<=n+s+3>>4;f++)for(let y=c-1>>4;y<=c+a+1>>4;y++)
for(let x of e.get(f*4096+y)||[])x.x>n-3&&x.x<n+s+3&&x.y>c-1&&x.y<c+a+1&&d++;return d}}function We(t,e){let n=t.getContainer(),c=[],s=[],a=[];function d({latlng:N,
element:O,rank:A,dot:B=!1,reach:F=0,beside:D=!1}){let I={latlng:N,element:O,rank:A,dot:B,reach:F,beside:D,shown:!0};return B||(O.classList.add("ground-name"),L.
marker(N,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"name-holder",html:O,iconSize:[0,0]})}).addTo(t)),c.push(I),I}function f(){let N=t.attributionControl.
getContainer(),{parentElement:O,firstElementChild:A}=e;!N||!O||!(A instanceof HTMLElement)||(O.style.setProperty("--title",`${A.offsetHeight}px`),O.style.setProperty(
"--credits",`${N.offsetWidth>n.clientWidth-180?N.offsetHeight:0}px`))}function y(){f();let N=t.getZoom(),O=t.getPixelBounds().getTopLeft(),A=t.getSize(),B=[],F=[],
D={zoom:N,origin:O,size:A,free:(p,M,i,u)=>!B.some(m=>ce(m,p,M,i,u)),take:(p,M,i,u)=>{B.push({x:p,y:M,w:i,h:u})},inside:(p,M,i,u)=>p>2&&M>2&&p+i<A.x-2&&M+u<A.y-22,
crossed:()=>0},{free:I,take:j,inside:J}=D,W=n.getBoundingClientRect();[e,dt("tools"),...n.querySelectorAll(".leaflet-control")].forEach(p=>{let{left:M,top:i,width:u,
height:m}=p.getBoundingClientRect();(p===e||u)&&j(M-W.left,i-W.top,u,m)});let Q=B.slice(),K=c.filter(p=>p.shown).map(p=>({...p,at:t.project(p.latlng,N).subtract(
O)}));K.filter(p=>p.dot).forEach(({at:{x:p,y:M}})=>j(p-7,M-7,14,14));let o=D.crossed=zn(a.flatMap(p=>p(N,O)).filter(p=>J(p.x,p.y,0,0)));c.filter(p=>!p.shown).forEach(
({element:p})=>{p.dataset.side="none"}),K.sort((p,M)=>Number(M.dot)-Number(p.dot)||M.rank-p.rank),K.filter(p=>p.dot).forEach(({element:p,at:M,rank:i})=>{let{offsetWidth:u,
offsetHeight:m}=p,v=[["right",M.x+9,M.y-m/2],["left",M.x-9-u,M.y-m/2],["above",M.x-u/2,M.y-9-m],["below",M.x-u/2,M.y+9]],h=([,E,$])=>!J(E,$,u,m)||F.some(r=>ce(r,
E,$,u,m))?1/0:(I(E,$,u,m)?0:40)+o(E,$,u,m)+(Q.some(r=>ce(r,E,$,u,m))?300:0),b=v.reduce((E,$)=>h($)<h(E)?$:E),k=h(b)<[1,3,N<3.5?30:1/0,1/0][i]?b:null;p.dataset.side=
k?k[0]:"none",k&&(j(k[1],k[2],u,m),F.push({x:k[1],y:k[2],w:u,h:m}))}),s.forEach(p=>p(D)),K.filter(p=>!p.dot).forEach(({element:p,at:{x:M,y:i},reach:u,beside:m})=>{
let{offsetWidth:v,offsetHeight:h}=p,b=m?3:v/2,k=jn(u).find(([E,$])=>{let r=M+E-b,w=i+$-h/2;return J(r,w,v,h)&&I(r-2,w-2,v+4,h+4)&&!o(r,w,v,h)});p.dataset.side=k?
"on":"none",k&&(p.style.translate=`${k[0]}px ${k[1]}px`,j(M+k[0]-b-3,i+k[1]-h/2-3,v+6,h+6))})}return{addLabel:d,layout:y,onLayout:N=>{s.push(N)},addInk:N=>{a.push(
N)}}}var Zn=5,Gn=12,qn=5,Ke=18,Vn=4e4,Hn=520,ne=t=>t.km??NaN;function Un(t,e,n){let c=[t[0]];for(let s=1;s<t.length;s++){let a=t[s-1],d=t[s],f=L.LineUtil.clipSegment(
a,d,n);if(f){let[y,x]=f,C=Math.max(Math.ceil(y.distanceTo(x)/e),1),N=a.distanceTo(d)||1;for(let O=0;O<=C;O++){let A=y.multiplyBy(1-O/C).add(x.multiplyBy(O/C));A.
km=ne(a)+(ne(d)-ne(a))*a.distanceTo(A)/N,c.push(A)}}c.push(d)}return c.filter((s,a)=>!a||s.x!==c[a-1].x||s.y!==c[a-1].y)}function Wn(t,e,n){let c=[],s=null;for(let a=1;a<
t.length;a++){let d=L.LineUtil.clipSegment(t[a-1],t[a],n);if(!d)continue;let[f,y]=d,x=Math.max(Math.ceil(f.distanceTo(y)/e),1);(!s||!s.equals(f))&&c.push([f]);for(let C=1;C<=
x;C++)c[c.length-1].push(f.multiplyBy(1-C/x).add(y.multiplyBy(C/x)));s=y}return c}function Kn(t){let e=[0];for(let n=1;n<t.length;n++)e.push(e[n-1]+Math.hypot(t[n].
x-t[n-1].x,t[n].y-t[n-1].y));for(let n=0,c=0,s=0,a=0,d=0;n<t.length;n++){for(;s<t.length&&e[s]<=e[n]+Ke;)a+=t[s].mx,d+=t[s].my,s++;for(;e[c]<e[n]-Ke;)a-=t[c].mx,
d-=t[c].my,c++;t[n].ox=a/(s-c),t[n].oy=d/(s-c)}}function le(t){if(!t.metres){let e=t.metres=[0];t.latlngs.slice(1).forEach((n,c)=>e.push(e[c]+Kt(t.latlngs[c],n).
m))}return t.metres}function Ye({leg:t,from_km:e,backwards:n},c){let s=le(t),a=s[s.length-1],d=a?t.km*c/a:0;return e+(n?t.km-d:d)}function Yn(t){let e=[];return t.
forEach(n=>{let c=e[e.length-1];c&&c[c.length-1].distanceTo(n[0])<8?c.push(...n):e.push([...n])}),e}function*Jn(t,e,n){for(let c=0;c<t.length;c+=3){let s=c,a=0;
for(;s+1<t.length&&a<n+8;)a+=t[s+1].distanceTo(t[s]),s++;if(a<n+8)continue;let d=t.slice(c,s+1);d.some(f=>f.x<8||f.y<8||f.x>e.x-8||f.y>e.y-24)||d[0].distanceTo(
d[d.length-1])<.96*a||(yield[d,c*6])}}var Qn=(t,e,n)=>t.every(c=>!n(c.x+e.x-2,c.y+e.y-3,4,6));function Je({map:t,data:e},n){let c=e.legs.map(i=>({...i,latlngs:i.
line,bands:[]})),s=i=>[i.casing,i.line,i.over,i.hit].flatMap(u=>u||[]),a=e.routes.map((i,u)=>{let m=0,v=i.legs.map(([$,r],w)=>{let _=c[$],T=i.standings[w]||"",Z=u>=
6?" late":"",R=`${_.medium} ${_.modelled?"modelled":"known"}${Z} route-${u} ${T}`.trim(),U={interactive:!1,smoothFactor:0,weight:_.medium==="land"?4:2.5},V={leg:_,
number:$,backwards:r,system:i.systems[w],from_km:m,plain:[],dots:[],points:[],seen:[],casing:L.polyline([],{...U,pane:"casings",className:`casing ${R}`}),line:L.
polyline([],{...U,pane:"lines",className:`line ${R}`}),over:T?L.polyline([],{...U,pane:"lines",className:`over ${R}`}):null,hit:L.polyline([],{pane:"hits",className:`\
hit ${R}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return m+=_.km,V.hit.on("click",q=>{n.openRoute(n.routeNear(q.latlng)||{r:u,part:V},q.latlng)}),V.hit.
on("mousemove",q=>n.highlight((n.routeNear(q.latlng)||{r:u}).r)),V.hit.on("mouseout",()=>n.highlight(-1)),V}),h=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.
divIcon({className:`number on-map route-${u}`,html:String(u+1),iconSize:[20,20]})}).on("click",()=>n.open("route",u,h.getLatLng())),b=L.layerGroup(v.flatMap(s)),
k=L.latLngBounds(v.flatMap($=>$.leg.latlngs));return{parts:v,label:h,group:b,bounds:k,shown:!0,away:!1,since:i.since,until:i.until,dots:[],wanted:!0}}),d=i=>i.routes.
filter(u=>a[u].shown),f=i=>!n.only||n.only.includes(i);c.forEach(i=>{for(let u=0;i.accuracy_m&&u<i.latlngs.length-1;){let m=u+1;for(;m<i.latlngs.length-1&&Math.
abs(i.latlngs[m+1].lat-i.latlngs[u].lat)<1;)m++;i.bands.push(L.polyline(i.latlngs.slice(u,m+1),{pane:"bands",interactive:!1,noClip:!0,smoothFactor:1,className:i.
routes.length>1?"band shared":`band route-${i.routes[0]}`})),u=m}});function y(i){c.forEach(u=>{let m=u.latlngs[u.latlngs.length>>1].lat,v=u.accuracy_m||0,h=v>Gn*
Wt(m,i);u.bands.forEach(b=>{if(h&&d(u).length){let k=b.getLatLngs(),E=(k[0].lat+k[k.length-1].lat)/2;b.addTo(t).setStyle({weight:2*v/Wt(E,i)})}else b.remove()})})}
let x=null;function C(i,u){i.forEach(({route:b,r:k})=>b.parts.forEach(E=>{let $=e.comparison&&k<e.comparison.paired?le(E.leg):null,r=L.LineUtil.simplify(E.leg.latlngs.
map((w,_)=>{let T=t.project(w,u);return $&&(T.km=Ye(E,$[_])),T}),.8);E.plain=E.backwards?r.reverse():r}));let m=t.getPixelBounds(),v=m.getSize().multiplyBy(.7),
h=L.bounds(m.getTopLeft().subtract(v),m.getBottomRight().add(v));x=h,i.forEach(({route:b,r:k})=>{let E=b.dots=b.parts.flatMap($=>Un($.plain,6,h).map(r=>({x:r.x,
y:r.y,km:ne(r),r:k,part:$,dx:0,dy:0,mx:0,my:0,ox:0,oy:0})));E.forEach(($,r)=>{let w=E[Math.max(r-1,0)],_=E[Math.min(r+1,E.length-1)],T=Math.hypot(_.x-w.x,_.y-w.
y)||1;$.dx=(_.x-w.x)/T,$.dy=(_.y-w.y)/T})})}function N(i){let u=qn+2,m=new Map,v=(b,k)=>Math.floor(b/u)*67108864+Math.floor(k/u);i.filter(({r:b})=>f(b)).forEach(
({route:b})=>b.dots.forEach(k=>{let E=v(k.x,k.y),$=m.get(E);$?$.push(k):m.set(E,[k])}));let h=i.reduce((b,{route:k})=>b+k.dots.length,0)<=Vn;i.filter(({r:b})=>f(
b)).forEach(({route:b,r:k})=>b.dots.forEach(E=>{let $=new Map([[k,E]]);for(let q=0;h&&q<9;q++){let X=E.x+(Math.floor(q/3)-1)*u,H=E.y+(q%3-1)*u;for(let G of m.get(
v(X,H))||[]){if(G.r===k)continue;let nt=Math.hypot(G.x-E.x,G.y-E.y),it=$.get(G.r);nt>u||Math.abs(G.dx*E.dx+G.dy*E.dy)<.8||(!it||nt<Math.hypot(it.x-E.x,it.y-E.y))&&
$.set(G.r,G)}}let r=d(E.part.leg).filter(f),w=[...new Set([...$.keys(),...r])].sort((q,X)=>q-X);if(w.length<2)return;let _=[...$.values()],T=$.get(w[0])||E,Z=r.
includes(w[0])&&!$.has(w[0])?B(w[0],E.part):1,R=Math.min(Zn,Math.max(3.6,24/w.length),80/w.length)*Z,U=(w.indexOf(k)-(w.length-1)/2)*R,V=_.reduce((q,X)=>[q[0]+X.
x/_.length,q[1]+X.y/_.length],[0,0]);E.mx=V[0]-E.x-T.dy*U,E.my=V[1]-E.y+T.dx*U}))}function O(i){let u=a.map((m,v)=>({route:m,r:v})).filter(({route:m})=>m.shown);
C(u,i),N(u),u.forEach(({route:m})=>{Kn(m.dots),m.parts.forEach(v=>{v.dots=[]}),m.dots.forEach(v=>v.part.dots.push(v)),m.parts.forEach(v=>{v.points=v.dots.map(h=>L.
point(h.x+h.ox,h.y+h.oy))}),m.parts.forEach((v,h)=>{let b=m.parts[h+1],k=b?[...v.points,b.points[0]]:v.points,E=L.LineUtil.simplify(k,.4).map($=>t.unproject($,i));
s(v).forEach($=>$.setLatLngs(E))})}),A.forEach(m=>m(i))}let A=[];n.onLines=i=>{A.push(i)};function B(i,u){let m=a[i].parts.find(v=>v.number===u.number);return m&&
m.backwards!==u.backwards?-1:1}n.routeNear=(i,u=10)=>{let m=t.project(i,t.getZoom()),v=null,h=u;return a.forEach((b,k)=>{b.shown&&b.parts.forEach(E=>{for(let $=1;$<
E.points.length;$++){let r=L.LineUtil.pointToSegmentDistance(m,E.points[$-1],E.points[$]);r<h&&(h=r,v={r:k,part:E})}})}),v},n.addInk((i,u)=>{let m=L.bounds(u,u.
add(t.getSize()));return a.filter(v=>v.shown).flatMap(v=>v.parts.flatMap(h=>(h.seen=Wn(h.points,6,m).map(b=>b.map(k=>k.subtract(u))),h.seen.flat())))});let F=[.5,
.4,.6,.3,.7,.2,.8,.1,.9];n.onLayout(({zoom:i,origin:u,size:m,free:v,take:h})=>{a.forEach(b=>{if(b.label.remove(),!b.shown)return;let k=b.parts.flatMap(r=>r.seen.
map(w=>({piece:w,users:w.length?d(r.leg).length:0})));k.sort((r,w)=>r.users-w.users||w.piece.length-r.piece.length);let $=k.flatMap(({piece:r})=>F.map(w=>r[Math.
floor(w*r.length)])).find(({x:r,y:w})=>r>14&&w>14&&r<m.x-14&&w<m.y-14&&v(r-11,w-11,22,22));$&&(h($.x-11,$.y-11,22,22),b.label.setLatLng(t.unproject($.add(u),i)).
addTo(t))})});let D=L.svg({pane:"along",padding:.2}).addTo(t),I=_t(document.createElement("canvas"));I.font="600 11px "+getComputedStyle(document.body).fontFamily;
let j=new Map,J=i=>{let u=j.get(i)??I.measureText(i).width+.4*i.length;return j.set(i,u),u};function W(){let i=[];return a.forEach((u,m)=>{if(!u.shown)return;let v=null;
u.parts.forEach(h=>{let b=d(h.leg).filter(k=>k<m&&a[k].parts.some(E=>E.number===h.number&&E.system===h.system));if(!h.system||b.length){v=null;return}v&&v.name===
h.system?v.seen.push(...h.seen):i.push(v={name:h.system,r:m,seen:[...h.seen]})})}),i.map(u=>({...u,seen:Yn(u.seen)}))}function Q({origin:i,size:u,free:m,take:v,
crossed:h}){let b=yt(D)._rootGroup;b.querySelectorAll("text, path").forEach(E=>E.remove());let k=t.getPixelOrigin().subtract(i);W().forEach((E,$)=>{let r=J(E.name),
w=-1/0,_=0,T=E.seen.flatMap(Z=>{let R=_;return _+=6*Z.length,[...Jn(Z,u,r)].map(([U,V])=>({piece:U,at:R+V}))});for(let{piece:Z,at:R}of T){if(R-w<Hn)continue;let V=Z[Z.
length-1].x<Z[0].x?Z.reverse():Z,q=V[V.length-1].subtract(V[0]),X=Math.hypot(q.x,q.y),H=L.point(q.y/X,-q.x/X),G=[5,-15].find(xt=>Qn(V,H.multiplyBy(xt+5),h));if(G===
void 0)continue;let nt=V.filter((xt,Mt)=>Mt%2===0).map(xt=>xt.add(H.multiplyBy(G+5)));if(!nt.every(({x:xt,y:Mt})=>m(xt-6,Mt-6,12,12)))continue;nt.forEach(({x:xt,
y:Mt})=>v(xt-6,Mt-6,12,12)),w=R;let it=`along-${$}-${R}`,rt=L.SVG.create("path"),tt=L.SVG.create("text"),ut=L.SVG.create("textPath");rt.setAttribute("d","M"+V.map(
xt=>{let Mt=xt.add(H.multiplyBy(G)).subtract(k);return`${Mt.x.toFixed(1)} ${Mt.y.toFixed(1)}`}).join("L")),rt.setAttribute("id",it),rt.setAttribute("class","alo\
ng-path"),ut.setAttribute("href",`#${it}`),ut.setAttribute("startOffset","50%"),ut.textContent=E.name,tt.setAttribute("class",`along route-${E.r}`),tt.append(ut),
b.append(rt,tt)}})}n.onLayout(Q);let K=-1;n.highlight=i=>{i!==K&&(K=i,document.documentElement.classList.toggle("has-hot",i>=0),document.querySelectorAll(".hot").
forEach(u=>u.classList.remove("hot")),i>=0&&document.querySelectorAll(`.route-${i}`).forEach(u=>u.classList.add("hot")))};let o=i=>{if(i instanceof SVGPathElement)
return-2;let u=i instanceof Element&&i.closest("[class*=route-], [data-route]");if(!u)return-1;let m=/(?:^| )route-(\d+)(?: |$)/.exec(u.getAttribute("class")||"");
return Number(m?m[1]:u.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(i=>document.addEventListener(i,u=>{let m=o(u.target);m>-2&&n.highlight(m)})),
document.addEventListener("focusout",()=>n.highlight(-1)),n.kpAt=({part:i},u)=>{let{leg:m}=i,v=le(m),h=t.project(u,t.getZoom()),b=m.latlngs.map($=>t.project($,t.
getZoom())),k=1/0,E=0;for(let $=1;$<b.length;$++){let[r,w]=[b[$-1],b[$]],_=w.subtract(r),T=_.x**2+_.y**2,Z=h.subtract(r),R=T?Math.min(Math.max((Z.x*_.x+Z.y*_.y)/
T,0),1):0,U=h.distanceTo(r.add(_.multiplyBy(R)));U<k&&(k=U,E=v[$-1]+R*(v[$]-v[$-1]))}return Ye(i,E)},n.openRoute=(i,u)=>{let m=n.open("route",i.r,u,i.part.number),
{leg:v}=i.part,h=v.accuracy_m===null?NaN:v.accuracy_m/1e3,b=h>=1?0:h>=.1?1:2,k=n.kpAt(i,u).toLocaleString("en",{minimumFractionDigits:b,maximumFractionDigits:b}),
E=Number.isNaN(h)?"accuracy not known":`± ${h} km`,$=g("p","kp",g("b","",`KP ${k} km`),` along the route from its start, ${E}. ${n.hereLines(u).join(". ")}.`),
r=m.getContent(),w=r.querySelector(".lead")||r.querySelector("h2");return w?w.after($):r.prepend($),m.update(),m};let p=i=>document.querySelector(`[data-route="${i}\
"]`);function M(i,u){let m=i.wanted&&!i.away,v=p(u);if(v){let h=v.querySelector("input");h&&(h.checked=i.wanted),v.classList.toggle("off",!m),St(v,".when").textContent=
i.away?` (not in ${n.year})`:""}i.shown!==m&&(i.shown=m,m?i.group.addTo(t):i.group.remove())}n.routes=a,n.legs=c,a.forEach((i,u)=>{i.group.addTo(t);let m=p(u),v=m&&
St(m,".go"),h=v?.textContent??`Route ${u+1}`,b=n.addLayer({key:`route-${u}`,title:h,parent:"routes",show:$=>{i.wanted=$,M(i,u)},mark:()=>g("span",`number route-${u}`,
String(u+1))}),k=()=>{Lt()&&n.expand(!1),n.frame(i.bounds);let $=i.parts.reduce((r,w)=>r.leg.km>w.leg.km?r:w);n.open("route",u,$.leg.latlngs[$.leg.latlngs.length>>
1])};n.addSearch({names:[h],kind:`route ${u+1}`,open:k});let E=m&&m.querySelector("input");E&&E.addEventListener("change",()=>b.set(E.checked)),v&&v.addEventListener(
"click",k)}),n.onYear(i=>a.forEach((u,m)=>{u.away=i!==null&&(u.since!==null&&i<u.since||u.until!==null&&i>u.until),M(u,m)}),a.flatMap(i=>[i.since,i.until])),n.onDraw(
O),t.on("moveend",()=>{let i=t.getPixelBounds();x&&!x.contains(i)&&O(t.getZoom())}),n.onDraw(y)}function Qe(t,e,n,c){let s=t.getContainer(),a=dt("panel-toggle"),d=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),f=L.control.zoom().addTo(t),y=()=>document.
body.classList.contains("comparing");function x(B){a.setAttribute("aria-expanded",String(B)),dt("panel-body").hidden=!B,e.classList.toggle("closed",!B),c()}a.addEventListener(
"click",()=>x(a.getAttribute("aria-expanded")!=="true"));function C(){let{width:B,height:F}=e.getBoundingClientRect(),D=e.classList.contains("closed"),I=t.attributionControl.
getContainer()?.offsetHeight??0,j=s.clientHeight<360;return Lt()?{paddingTopLeft:[62,F+(j?16:34)],paddingBottomRight:[y()?62:30,I+(j?14:44)]}:D?{paddingTopLeft:[
76,F+34],paddingBottomRight:[60,I+24]}:{paddingTopLeft:[76,50],paddingBottomRight:[B+60,50]}}function N(B){t.fitBounds(B,{...C(),animate:!1})}function O(){let{paddingTopLeft:B,
paddingBottomRight:F}=C();t.options.minZoom=0;let D=t.getBoundsZoom(n.bounds,!1,L.point(B[0]+F[0],B[1]+F[1])),I=Math.floor(4*Math.min(t.getBoundsZoom(n.window,!0),
D))/4;t.getZoom()<I&&t.setZoom(I,{animate:!1}),t.setMinZoom(I)}function A(){d.setPosition(Lt()?"bottomright":"bottomleft"),f.setPosition(Lt()?"bottomright":"bot\
tomleft"),x(!Lt()&&!y())}return A(),we(A),N(n.bounds),{expand:x,frame:N,limit:O,card:Xn(t,e)}}function Xn(t,e){let n=yt(L.Popup).extend({_updatePosition(){},_animateZoom(){},
_adjustPan(){let{y:a}=t.latLngToContainerPoint(this._latlng),d=e.getBoundingClientRect().bottom,f=t.getSize().y-this._container.offsetHeight;(a<d||a>f-16)&&t.panBy(
[0,a-(d+f)/2],{animate:!1})}});t.createPane("sheet",t.getContainer());let c=null;function s(){let a=t.getSize(),{width:d}=e.getBoundingClientRect();return Lt()?
new n({pane:"sheet",maxWidth:a.x,minWidth:200}):L.popup({maxWidth:Math.min(350,a.x-50),minWidth:Math.min(300,a.x-70),maxHeight:Math.max(180,Math.min(460,a.y-110)),
autoPanPaddingTopLeft:[20,20],autoPanPaddingBottomRight:[d+30,30]})}return(a,d)=>{let f=document.activeElement,y=f&&f.closest(".leaflet-popup")?c:f;c=null;let x=s().
setLatLng(d).setContent(a).openOn(t);if(y&&y!==document.body&&(f!==y||f.matches(":focus-visible"))){c=y;let C=St(x.getElement(),".leaflet-popup-content");C.tabIndex=
-1,C.focus({preventScroll:!0}),x.once("remove",()=>{c===y&&y.isConnected&&y.focus({preventScroll:!0})})}return x}}var ie=[Ue,Je,Ce,Ie,Fe],ts=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],ue=null,de=null,fe=null;yt(window).$||=t=>{let e=document.createElement("template");return e.innerHTML=
String(t).trim(),[e.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),yt(L.PosAnimation).include({run(t,e){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,e),this.fire("step").fire("end")}}));
async function Xe(t){let e=JSON.parse(dt("data").dataset.view||""),n=t.getContainer(),c=dt("panel");ts.forEach(([N,O])=>{t.createPane(N).style.zIndex=String(O)}),
n.setAttribute("aria-label","Map of the routes; the legend lists them as text"),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" \
rel="noopener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(dt("credits").innerHTML),n.setAttribute("role","application"),n.setAttribute("aria-r\
oledescription","map");let s=!1,{layout:a,...d}=We(t,c),{limit:f,...y}=Qe(t,c,e,()=>{s&&a()});e.icon&&(delete yt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.
mergeOptions(e.icon));let x=ns(t,{...d,...y,layout:a},()=>s);t.setMaxBounds(e.window),f(),t.on("resize",f),n.setAttribute("aria-busy","true");let C={map:t,box:n,
panel:c,...await es(e,n)};ie.forEach(N=>N(C,x)),s=!0,x.redraw(),n.removeAttribute("aria-busy"),t.on("zoomend",x.redraw),t.on("moveend",a),[ue,de,fe]=[t,C,x]}async function es(t,e){
try{let[n,c]=await Promise.all(["ground","data"].map(f=>Ge(dt(f).textContent||"",(y,x)=>new L.LatLng(y,x)))),{features:s,...a}=c,d=Object.entries(s).map(([f,y])=>[
f,qe(y)]);return{data:{...a,...t},ground:n,features:Object.fromEntries(d)}}catch(n){let c=g("p","unread","The map cannot be drawn: this browser is from before 2\
023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");throw c.setAttribute("role","alert"),e.append(c),n}}function ns(t,e,n){
let c=[],s=[],a=!1;function d(){let x=t.getZoom();c.forEach(C=>C(x)),e.layout()}function f(){!n()||a||(d(),s.forEach(x=>x()),y.state.changed())}let y={...e,redraw:d,
year:null,only:null,layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(x,C,N)=>{y.state.entries.
set(x,{get:C,set:N})}},depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(x,C)=>y.open("route",x.r,C),highlight:()=>{},onLines:()=>{},where:()=>null,
mark:()=>{},hereLines:()=>[],open:(x,C,N)=>y.card(g("div"),N||t.getCenter()),find:()=>[],onDraw:x=>{c.push(x)},onLayers:x=>{s.push(x)},addSearch:x=>{y.entries.push(
x)},onYear:(x,C=[])=>{y.years.push(x),C.forEach(N=>y.dates.add(N))},together(x){let C=a;a=!0,x(),a=C,f()},addLayer({key:x,title:C,group:N,shown:O=!0,parent:A="",
count:B=null,show:F=null,mark:D=null}){let I={key:x,title:C,parent:A,count:B,mark:D,first:O,shown:!1,set(j){I.shown!==j&&(I.shown=j,N&&(j?N.addTo(t):N.remove()),
F&&F(j),f())}};return y.layers.push(I),I.set(O),I}};return y}ie.splice(-1,0,Me);return dn(ss);})();
