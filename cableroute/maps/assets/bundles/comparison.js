var cableroute=(()=>{var Vt=Object.defineProperty;var We=Object.getOwnPropertyDescriptor;var Ke=Object.getOwnPropertyNames;var Ye=Object.prototype.hasOwnProperty;var Je=(t,o)=>{for(var e in o)Vt(t,e,{get:o[e],enumerable:!0})},Qe=(t,o,e,i)=>{if(o&&typeof o=="object"||typeof o=="function")for(let n of Ke(o))!Ye.call(t,n)&&
n!==e&&Vt(t,n,{get:()=>o[n],enumerable:!(i=We(o,n))||i.enumerable});return t};var Xe=t=>Qe(Vt({},"__esModule",{value:!0}),t);var Jn={};Je(Jn,{given:()=>ee,map:()=>te,shared:()=>ne,start:()=>Ze});var le=window.matchMedia("(max-width: 760px)"),yt=()=>le.matches,ue=t=>le.addEventListener("change",t);function ut(t){let o=document.getElementById(t);if(!o)throw new Error(
`the page has no ${t}`);return o}function Mt(t,o){let e=t.querySelector(o);if(!e)throw new Error(`the page has no ${o}`);return e}function f(t,o,...e){let i=document.
createElement(t);return o&&(i.className=o),i.append(...e),i}function kt(t){let o=t.getContext("2d");if(!o)throw new Error("this browser paints on no canvas");return o}
var gt=t=>t,Rt=(t,o)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**o);var Ct=.0033528106647474805,_t=6378137*(1-Ct),tn=63710088e-1,At=t=>t*Math.PI/180,zt=t=>t*180/Math.PI;function de(t){let o=t*(40680631590769-_t*_t)/(_t*_t);return[
1+o/16384*(4096+o*(-768+o*(320-175*o))),o/1024*(256+o*(-128+o*(74-47*o)))]}var fe=(t,o,e,i)=>t*o*(i+t/4*(e*(2*i**2-1)-t/6*i*(4*o**2-3)*(4*i**2-3)));function he(t,o,e,i,n,a,c){
let l=Ct/16*o*(4+Ct*(4-3*o));return t+(1-l)*Ct*e*(i+l*n*(c+l*a*(2*c**2-1)))}function jt(t,o){let e=Math.round((o.lng-t.lng)/360)*360,i=At(o.lng-t.lng-e),n=Math.
atan((1-Ct)*Math.tan(At(t.lat))),a=Math.atan((1-Ct)*Math.tan(At(o.lat))),[c,l,m,x]=[Math.sin(n),Math.cos(n),Math.sin(a),Math.cos(a)],C=i;for(let _=0;_<100;_++){
let M=Math.sin(C),B=Math.cos(C),G=x*M,j=l*m-c*x*B,P=Math.hypot(G,j),q=c*m+l*x*B;if(P<1e-15&&q>0)return{m:0,bearing:0,exact:!0};let X=Math.atan2(P,q),O=P?l*x*M/P:
0,F=1-O**2,H=F>1e-12?q-2*c*m/F:0,I=he(i,F,O,X,P,q,H);if(Math.abs(I)>Math.PI+1e-9)break;if(Math.abs(I-C)<1e-12){let[$,R]=de(F);return{m:_t*$*(X-fe(R,P,q,H)),bearing:(zt(
Math.atan2(G,j))+360)%360,exact:!0}}C=I}let S=Math.sin(At(o.lat-t.lat)/2)**2+Math.cos(At(t.lat))*Math.cos(At(o.lat))*Math.sin(i/2)**2;return{m:2*tn*Math.asin(Math.
sqrt(Math.min(S,1))),exact:!1,bearing:(zt(Math.atan2(x*Math.sin(i),l*m-c*x*Math.cos(i)))+360)%360}}function en(t,o,e){let i=(1-Ct)*Math.tan(At(t.lat)),n=1/Math.
hypot(1,i),a=i*n,c=Math.sin(At(o)),l=Math.cos(At(o)),m=Math.atan2(i,l),x=n*c,C=1-x**2,[S,_]=de(C),M=e/(_t*S),B=M;for(let H=0,I=!1;H<100&&!I;H++){let $=M+fe(_,Math.
sin(B),Math.cos(B),Math.cos(2*m+B));I=Math.abs($-B)<1e-13,B=$}let G=Math.sin(B),j=Math.cos(B),P=Math.cos(2*m+B),q=a*G-n*j*l,X=Math.atan2(a*j+n*G*l,(1-Ct)*Math.hypot(
x,q)),O=Math.atan2(G*c,n*j-a*G*l),F=he(0,C,x,B,G,j,P);return{lat:zt(X),lng:t.lng+zt(O-F)}}function Zt(t,o){let{m:e,bearing:i}=jt(t,o),n=Math.max(1,Math.min(200,
Math.ceil(e/5e4))),a=t.lng;return[t,...Array.from({length:n},(c,l)=>{let m=l+1<n?en(t,i,e*(l+1)/n):o;return a=m.lng+360*Math.round((a-m.lng)/360),{lat:m.lat,lng:a}})]}var nn=t=>{let o=[...t];return o.length>90?`${o.slice(0,89).join("")}…`:t},Dt=t=>t.replace(/^[+−]/,o=>o==="+"?"−":"+"),on=t=>f("span",`number route-${t}`,
String(t+1));function pe(t){let o=on(t);return o.setAttribute("role","img"),o.setAttribute("aria-label",`Route ${t+1}`),o}var me=(t,o)=>{let e=f("button","",t);
return e.type="button",e.addEventListener("click",o),e};function sn([t,o,e]){return t===null?f("td","",f("span","none","not known"),f("small","",e?`${o}; likely\
 ${e}`:String(o))):f("td","",f("span","figure",t),...o===void 0?[]:[f("small","",`${o} to ${e}`)])}function ge({map:t,data:o},e){if(!o.comparison)return;let i=an(
e);o.comparison.paired>1&&rn(t,o.comparison,i,e)}function an(t){let o=ut("compared"),[e]=o.tBodies,i=Mt(o,"thead"),n=ut("compared-box"),a=[...e.rows],c=[...i.querySelectorAll(
"th")],l=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted");let m=[0,1];function x(S,_){m=[S,_];let M=j=>{
if(S===0)return Number(j.dataset.route);let{value:P}=j.cells[S].dataset;return P===void 0?NaN:Number(P)},B=a.map(j=>({row:j,value:M(j)})).sort((j,P)=>Number.isNaN(
j.value)||Number.isNaN(P.value)?Number(Number.isNaN(j.value))-Number(Number.isNaN(P.value)):_*(j.value-P.value)),G=document.activeElement;e.append(...B.map(({row:j})=>j)),
G&&e.contains(G)&&G.focus({preventScroll:!0}),c.forEach((j,P)=>{j.hasAttribute("aria-sort")&&j.setAttribute("aria-sort",P!==S?"none":_>0?"ascending":"descending")})}
c.forEach((S,_)=>{S.querySelector("button")?.addEventListener("click",()=>{x(_,m[0]===_?-m[1]:1),t.state.changed()})}),t.state.add("sort",()=>m[0]===0&&m[1]>0?"":
`${m[1]<0?"-":""}${m[0]}`,S=>{let _=/^(-?)(\d{1,3})$/.exec(S),M=_?Number(_[2]):0;c[M]&&c[M].hasAttribute("aria-sort")&&x(M,_&&_[1]?-1:1)}),a.forEach(S=>S.addEventListener(
"click",_=>{_.target instanceof Element&&_.target.closest("button, a")||String(window.getSelection())||t.frame(t.routes[Number(S.dataset.route)].bounds)}));let C=t.
highlight;return t.highlight=S=>{C(S);let _=S>=0&&l.matches&&a[S];if(!_||_.matches(":hover")||_.contains(document.activeElement))return;let M=_.getBoundingClientRect(),
B=n.getBoundingClientRect(),G=B.top+i.getBoundingClientRect().height;M.top<G?n.scrollTop-=G-M.top:M.bottom>B.bottom&&(n.scrollTop+=Math.min(M.bottom-B.bottom,M.
top-G))},a}function rn(t,o,e,i){let n=document.documentElement,a=o.paired,c=e.map(y=>y.querySelector("button.pick")),l=["pick-0","pick-1"].map(y=>ut(y)),m=ut("p\
ick-clear"),x=ut("pair-said"),C=ut("pair-body"),S=x.textContent||"",_=y=>Mt(e[y],".go").textContent||"";l.forEach(y=>y.append(...e.slice(0,a).map((v,d)=>{let u=f(
"option","",`${d+1} · ⁨${nn(_(d))}⁩`);return u.value=String(d),u})));let M=f("style");document.head.append(M);let B=[null,null];function G(y,v){let[d,u]=y<
v?[y,v]:[v,y],h=o.pairs[d*a-d*(d+1)/2+u-d-1];if(y<v)return h;let{apart:w}=h;return{...h,spans:[h.spans[1],h.spans[0]],apart:w&&{...w,kp:[w.kp[1],w.kp[0]],at:[w.
at[1],w.at[0]]},more:h.more.map(([E,s,p])=>E===null?[null,s,p&&Dt(p)]:s===void 0?[Dt(E)]:[Dt(E),Dt(p||""),Dt(s)])}}t.createPane("shared").style.zIndex="405";let j=L.
polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-edge"}),P=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"share\
d-mark"}),q=L.layerGroup(),X=null;function O(y,v,d){let{dots:u}=i.routes[y],h=[],w=E=>L.point(E.x+E.ox,E.y+E.oy);for(let E=0;E<u.length;E++){let s=u[E],p=u[E+1];
s.km>=v&&s.km<=d&&h.push(w(s)),!(!p||p.km<=s.km)&&[v,d].forEach(k=>{if(k<=s.km||k>=p.km)return;let N=(k-s.km)/(p.km-s.km);h.push(w(s).multiplyBy(1-N).add(w(p).multiplyBy(
N)))})}return h}function F(y,v){let d=G(...y);return y.flatMap((u,h)=>(i.routes[u].shown?d.spans[h]:[]).map(([w,E])=>O(u,w,E).map(s=>t.unproject(s,v)))).filter(
u=>u.length)}function H(){let[y,v]=B;return y!==null&&v!==null?[y,v]:null}function I(y){let v=H();if([j,P].forEach(u=>{v?u.addTo(t):u.remove()}),!v)return;let d=F(
v,y);[j,P].forEach(u=>u.setLatLngs(d))}i.onLines(I);function $(y,v){if(q.clearLayers(),X=null,!v)return;let d=w=>i.routes[w].bounds.getCenter().lng,u=v.at.map(([
w,E],s)=>L.latLng(w,E+360*Math.round((d(y[s])-E)/360))),h=Zt(u[0],u[1]);X=L.latLngBounds(h),q.addLayer(L.polyline(h,{pane:"shared",interactive:!1,className:"gap\
-edge",weight:6})),q.addLayer(L.polyline(h,{pane:"shared",interactive:!1,className:"gap",weight:2.5})),u.forEach(w=>q.addLayer(L.circleMarker(w,{pane:"shared",interactive:!1,
className:"gap-end",radius:9}))),q.addLayer(L.marker([(u[0].lat+u[1].lat)/2,(u[0].lng+u[1].lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"\
gap-holder",iconSize:[0,0],html:f("span","gap-km",`${v.km} km`)})}))}function R(y,v){let d=[...e[y].cells].find(u=>u.dataset.column===v);return f("td","",...[...d?
d.childNodes:[]].map(u=>u.cloneNode(!0)))}function b(y){let[v,d]=y,u=G(v,d),h=u.spans.every(W=>!W.length),w=(W,...V)=>f("div","fact",f("dt","",W),f("dd","",...V)),
E=(W,V)=>f("b","figure",`${W} ${V}`),s=([W,V,J,K],U)=>[E(W,"km"),` (${V} %) `,f("small","",W==="0"?U:`land ${J} km, sea ${K} km; ${U}`)],p=f("dl","facts",w("Com\
mon section",...s(u.common_section,"the same segment of one system, or the same trench")),w("Same corridor",...s(u.same_corridor,"lines nearer than their accura\
cy: not known to be apart")),...u.ends_km==="0"?[]:[w("Common ends",E(u.ends_km,"km")," ",f("small","","left out"))],w("Least separation",u.apart?E(u.apart.km,"\
km"):f("span","none","not known")," ",f("small","",u.apart?`at KP ${u.apart.kp[0]} of ${v+1} and KP ${u.apart.kp[1]} of ${d+1}`:"below the accuracy of the lines\
 somewhere"))),k=f("div","buttons");h||k.append(me("Show what they share",()=>i.frame(L.latLngBounds(F(y,t.getZoom()).flat())))),$(y,u.apart);let N=X;N&&k.append(
me("Show where they are nearest",()=>i.frame(N.pad(2))));let z=f("tr","",f("th","","Measure"),f("th","",pe(v)),f("th","",pe(d)),f("th","",`How much more ${d+1} \
has`));[...z.cells].forEach(W=>{W.scope="col"});let D=f("table","differences",f("caption","unseen",`Differences between route ${v+1} and route ${d+1}`),f("thead",
"",z),f("tbody","",...o.measures.map(({key:W,title:V},J)=>{let K=f("th","",f("bdi","",V));K.scope="row";let U=f("tr","",K,R(v,W),R(d,W),sn(u.more[J]));return U.
dataset.measure=W,U}))),Y=["places","groups and straits","countries"].map((W,V)=>{let J=u.passed[V].flatMap((K,U)=>[...U?[", "]:[],f("bdi","",K)]);return f("p",
"passed",f("b","",`Both pass these ${W}: `),...J.length?J:["none known"])});ut("pair-marks").hidden=h,C.replaceChildren(p,k,D,...Y),x.textContent=`Routes ${v+1}\
 and ${d+1}: common section ${u.common_section[0]} km, same corridor ${u.same_corridor[0]} km (${u.same_corridor[1]} %).`}function g(y){B=y,l.forEach((h,w)=>{h.
value=String(B[w]??"")}),c.forEach((h,w)=>{h&&h.setAttribute("aria-pressed",String(B.includes(w)))}),e.forEach((h,w)=>h.classList.toggle("picked",B.includes(w)));
let v=B.flatMap(h=>h??[]),d=H(),u=!!d;if(i.only=d,m.hidden=!v.length,ut("pick-best").hidden=u,document.body.classList.toggle("paired",u),n.classList.toggle("has\
-pair",u),d){let[h,w]=d,E=s=>`.has-pair:not(.has-hot) main ${s}:not(.route-${h}, .route-${w})`;M.textContent=`${["path.line","path.over","path.casing"].map(E).join(
",")}{stroke-opacity:.16}${["text.along",".number.on-map"].map(E).join(",")}{opacity:.35}`,v.forEach(s=>i.routes[s].parts.forEach(p=>[p.casing,p.line,p.over].forEach(
k=>k?.bringToFront()))),q.addTo(t),b(d)}else M.textContent="",q.remove(),C.replaceChildren(),x.textContent=v.length?`Route ${v[0]+1} is picked; pick another.`:S;
i.redraw(),i.state.changed()}c.forEach((y,v)=>{y&&y.addEventListener("click",()=>{let d=B.flatMap(u=>u===v?[]:u??[]);B.includes(v)?g([d[0]??null,null]):d.length?
g([d[d.length-1],v]):g([v,null])})}),l.forEach((y,v)=>y.addEventListener("change",()=>{let d=[B[0],B[1]],u=y.value===""?null:Number(y.value);u!==null&&d[1-v]===
u&&(d[1-v]=d[v]),d[v]=u,g(d)})),ut("pick-best").addEventListener("click",()=>{g(o.best),l[0].focus()}),m.addEventListener("click",()=>{g([null,null]),l[0].focus()}),
i.state.add("pair",()=>(H()||[]).map(y=>y+1).join(","),y=>{let[,v,d]=/^(\d{1,3}),(\d{1,3})$/.exec(y)||["","0","0"],u=Number(v)-1,h=Number(d)-1;u!==h&&Math.min(u,
h)>=0&&Math.max(u,h)<a?g([u,h]):H()&&g([null,null])})}function ye(t){let o=new Map,e=[],i=new Array(5).fill(0);return t.forEach((a,c)=>(a.places||[]).forEach(l=>{let m=o.get(l);m?m.push(c):o.set(l,[c])})),t.map((a,c)=>c).
sort((a,c)=>(t[c].places||[]).length-(t[a].places||[]).length).forEach(a=>{let c=i.map(l=>l/(4*t.length));(t[a].places||[]).forEach(l=>(o.get(l)||[]).forEach(m=>{
e[m]!==void 0&&c[e[m]]++})),e[a]=c.indexOf(Math.min(...c)),i[e[a]]++}),e}function be(t,o){let e=new Map,i=c=>{let l=e.get(c)||{users:new Set,turn:0,next:[],order:[]};
return e.set(c,l),l},n=c=>`${c.lat.toFixed(2)} ${c.lng.toFixed(2)}`,a=t.map(({latlngs:c})=>c.slice(1).map((l,m)=>{let x=n(c[m]),C=n(l);return x<C?{key:`${x} ${C}`,
sense:1}:{key:`${C} ${x}`,sense:-1}}));t.forEach(({item:c},l)=>a[l].forEach(({key:m})=>i(m).users.add(c.system))),a.forEach(c=>c.slice(1).forEach(({key:l,sense:m},x)=>{
let C=c[x];i(C.key).next.push([l,m*C.sense]),i(l).next.push([C.key,m*C.sense])})),e.forEach(c=>{if(c.turn)return;c.turn=1;let l=[c];for(let m=l.pop();m;m=l.pop())
for(let[x,C]of m.next){let S=i(x);S.turn||(S.turn=m.turn*C,l.push(S))}}),e.forEach(c=>{c.order=[...c.users].sort((l,m)=>o[m]-o[l]||l-m)}),t.forEach((c,l)=>{let{
facts:{from:m,to:x},system:C}=c.item,S=a[l].map(({key:_,sense:M})=>{let{order:B,turn:G}=i(_);return M*G*(B.indexOf(C)-(B.length-1)/2)});S.some(_=>_)&&(c.slots=c.
latlngs.map((_,M)=>M===0&&typeof m=="number"||M===S.length&&typeof x=="number"?0:((S[M-1]??S[M])+(S[M]??S[M-1]))/2))})}var cn=11,ln=3.2,un=6e4,dn=["out of service","retired","cancelled"],Gt="schematic",fn=["inferred",Gt,"assumed"],hn='500 11px system-ui, -apple-system, "Segoe UI\
", Roboto, "Noto Sans", sans-serif',Pt=t=>t==="in service"?"live":dn.includes(t)?"gone":"plan",Kt=t=>fn.includes(t.confidence||""),Ut=t=>t.confidence===Gt?Gt:Kt(
t)?"modelled":"known",pn={modelled:"9 2.5",[Gt]:"9 2.5 2 2.5"},It=t=>Number(String(t||"").slice(0,4))||null,we=t=>t.length>32?`${t.slice(0,30)}…`:t,Le=t=>t.slice(
1).reduce((o,e,i)=>o+e.distanceTo(t[i]),0);function mn(t){let o=t.reduce((e,i)=>i.length>e.length?i:e);return o[o.length>>1]}function Wt(t){let o=[f("bdi","en c\
lip",t.name)];if(t.name_ar){let e=f("span","ar clip",t.name_ar);e.lang="ar",e.dir="rtl",o.push(" ",e)}return o}function xe({map:t,data:o,box:e,panel:i,features:n},a){
let c=!o.routes.length,l=t.createPane("catalogue-hot"),m=t.createPane("catalogue-names");Object.assign(l.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(
m.style,{zIndex:"605",pointerEvents:"none"});let x=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),C=L.canvas({pane:"catalogue-hot",padding:.25}),S=L.circle(
[0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function _(){let r=getComputedStyle(document.documentElement),A=T=>r.getPropertyValue(`--${T}`).
trim();return{soft:A("soft"),ink:A("ink"),halo:A("halo"),land:A("land"),routes:Array.from({length:7},(T,Z)=>A(`route-${Z}`))}}let M=_(),B=c?ye(n.systems):[],G=r=>{
let A=Pt(n.systems[r].status);return!c||A==="gone"?M.soft:M.routes[B[r]]};function j(r){let A=Pt(n.systems[r.system].status),T=Kt(r);return{color:G(r.system),weight:A===
"gone"?1.2:T?1.5:2.2,opacity:c?.95:.75,lineCap:A==="plan"?"round":"butt",dashArray:A==="plan"?"0.1 4":A==="gone"?"2 4":pn[Ut(r)]}}let[[,P],[,q]]=o.window,X=r=>{
let A=r.map(et=>et.lng),T=[r],Z=A.reduce((et,ot)=>Math.min(et,ot)),Q=A.reduce((et,ot)=>Math.max(et,ot));return Z<P&&T.push(r.map(et=>L.latLng(et.lat,et.lng+360))),
Q>q&&T.push(r.map(et=>L.latLng(et.lat,et.lng-360))),T},O=n.segments.map((r,A)=>{let T=r.line,Z=L.polyline(X(T),{renderer:x,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,
...j(r)});return Z.on("mouseover",et=>E(r.system,et.latlng)),Z.on("mouseout",()=>E(null)),Z.on("click",et=>a.open("system",r.system,et.latlng,A)),gt(Z).system=n.
systems[r.system].name,{item:r,latlngs:T,line:Z,slots:null,drawn:null}}),F=n.systems.map(()=>[]);if(O.forEach(r=>F[r.item.system].push(r)),O.reduce((r,{latlngs:A})=>r+
A.length,0)<=un){let r=F.map(A=>{let T=A.flatMap(({latlngs:Z})=>Z.map(Q=>Q.lat));return T.reduce((Z,Q)=>Z+Q,0)/(T.length||1)});be(O,r)}function H(r){let A=Rt(20,
r)/1e3,T=Math.min(ln,cn/A);O.forEach(Z=>{let{slots:Q}=Z;if(!Q||!g(Z))return;let et=Z.latlngs.map(st=>t.project(st,r)),ot=et.map((st,dt)=>{let pt=et[Math.max(dt-
1,0)],rt=et[Math.min(dt+1,et.length-1)].subtract(pt),ft=Math.hypot(rt.x,rt.y)||1,it=Q[dt]*T;return t.unproject([st.x-rt.y/ft*it,st.y+rt.x/ft*it],r)});Z.drawn=ot,
Z.line.setLatLngs(X(ot))}),v!==null&&w(v)}let I={live:!1,plan:!1,gone:!1},$=L.layerGroup(),R=null,b=r=>{let{ready:A,over:T}=n.systems[r];return R===null||(It(A)||
0)<=R&&(It(T)||1/0)>=R},g=({item:r})=>I[Pt(n.systems[r.system].status)]&&b(r.system);function y(){O.forEach(r=>{let A=g(r);A!==$.hasLayer(r.line)&&(A?$.addLayer(
r.line):$.removeLayer(r.line))})}$.addTo(t),a.onYear(r=>{R=r,y(),ct()},[...n.systems.flatMap(r=>[It(r.ready),It(r.over)]),...n.incidents.map(r=>r.lat===void 0?null:
It(r.start))]);let v=null,d=null,u=L.layerGroup().addTo(t),h=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function w(r){if(v=r,u.clearLayers(),e.classList.
toggle("has-hot-system",r!==null),document.querySelectorAll(".systems .hot").forEach(T=>T.classList.remove("hot")),r===null)return;let A=document.querySelector(
`.systems [data-system="${r}"]`);A&&A.classList.add("hot"),F[r].forEach(T=>{let Z=j(T.item),Q=X(T.drawn||T.latlngs),et=c?Z.color:M.ink,{weight:ot=0}=Z;[{color:M.
halo,weight:ot+5},{...Z,color:et,weight:ot+1.5,opacity:1}].forEach(dt=>L.polyline(Q,{renderer:C,pane:"catalogue-hot",interactive:!1,smoothFactor:1,...dt}).addTo(
u))})}function E(r,A){if(w(r===null?d:r),r===null||!A){h.remove();return}h.setLatLng(A).setContent(f("bdi","clip",n.systems[r].name)).addTo(t)}function s(r){S.remove(),
r&&r.accuracy_m&&r.lat!==void 0&&r.lon!==void 0&&S.setLatLng([r.lat,r.lon]).setRadius(r.accuracy_m).addTo(t)}let p=r=>a.open("place",r,W[r].latlng),k=n.places.map(
()=>0);n.systems.forEach(r=>(r.places||[]).forEach(A=>{k[A]++}));let N=[],z=L.layerGroup(),D=[],Y=new Set(o.routes.flatMap(({legs:r})=>[{at:r[0],last:!1},{at:r[r.
length-1],last:!0}]).map(({at:[r,A],last:T})=>n.legs[r].facts[A===T?"from":"to"])),W=n.places.map((r,A)=>{let T=L.latLng(r.lat,r.lon);if(r.role==="other"){let st=L.
circleMarker(T,{renderer:x,pane:"catalogue",radius:c?3.2:4,weight:1.3,fillOpacity:1,color:M.ink,fillColor:M.land,bubblingMouseEvents:!1});return st.on("click",()=>p(
A)),st.on("mouseover",()=>{h.setLatLng(T).setContent(f("span","",...Wt(r))).addTo(t)}).on("mouseout",()=>h.remove()),z.addLayer(st),N.push(st),D.push({latlng:T,
text:r.name,rank:k[A],className:"of-place",off:!1}),{latlng:T}}let Z=f("span","place-name",...Wt(r)),Q=r.role==="station",et=Q?14:8,ot=L.marker(T,{icon:L.divIcon(
{className:`place ${r.role}`,html:f("div","dot",f("i"),Z),iconSize:[et,et]}),zIndexOffset:Q?200:-200,riseOnHover:!0}).addTo(t);return ot.getElement()?.setAttribute(
"aria-label",[r.name,r.name_ar].filter(Boolean).join(" ")),Q||ot.bindTooltip(f("span","",...Wt(r)),{direction:"top",className:"tip"}),ot.on("click",()=>p(A)),ot.
on("keypress",st=>{st.originalEvent.key==="Enter"&&p(A)}),a.addLabel({latlng:T,element:Z,dot:!0,rank:Q?Y.has(A)?3:2:0}),{latlng:T}});a.places=W;let V=n.stretches.
map((r,A)=>{let T=r.line,Z=L.polyline(T,{renderer:x,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:M.ink,weight:1.6,opacity:.7,dashArray:Kt(r)?"5 \
3":void 0});return Z.on("click",Q=>a.open("stretch",A,Q.latlng)),Z.on("mouseover",Q=>{h.setLatLng(Q.latlng).setContent(f("bdi","clip",r.name)).addTo(t)}).on("mo\
useout",()=>h.remove()),{item:r,latlngs:T,line:Z}}),J=L.layerGroup(V.map(({line:r})=>r)),K=gt(L.CircleMarker).extend({_updatePath(){let r=this._renderer,A=this.
_point,T=this._radius,Z=r._ctx;!r._drawing||this._empty()||(Z.beginPath(),Z.moveTo(A.x,A.y-T),Z.lineTo(A.x+T,A.y),Z.lineTo(A.x,A.y+T),Z.lineTo(A.x-T,A.y),Z.closePath(),
r._fillStroke(Z,this))}}),U=L.layerGroup(),nt=[];n.incidents.forEach((r,A)=>{if(r.lat===void 0||r.lon===void 0)return;let T=L.latLng(r.lat,r.lon),Z=new K(T,{renderer:x,
pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:M.halo,fillColor:M.ink,bubblingMouseEvents:!1});Z.on("click",()=>a.open("incident",A,T)),Z.on("mouseo\
ver",()=>{h.setLatLng(T).setContent(f("bdi","clip",`${r.start}: ${r.name}`)).addTo(t)}).on("mouseout",()=>h.remove()),nt.push({latlng:T,lozenge:Z,text:String(r.
start).slice(0,7),rank:1e3,className:"of-incident",year:It(r.start),hidden:!0,off:!1})});function ct(){nt.forEach(r=>{let A=R===null||r.year===null||r.year===R;
r.off=!A,A?U.addLayer(r.lozenge):U.removeLayer(r.lozenge)})}ct();let at={live:0,plan:0,gone:0};n.systems.forEach(r=>{at[Pt(r.status)]++}),[["live","In service"],
["plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([r])=>at[r]).forEach(([r,A])=>a.addLayer({key:`systems-${r}`,title:A,parent:"\
systems",count:at[r],shown:c&&r!=="gone",show:T=>{I[r]=T,y()}})),D.length&&a.addLayer({key:"stations",parent:"stations",title:c?"Landing stations":"Other landin\
g stations",group:z,count:D.length,shown:!0,show:r=>{D.forEach(A=>{A.off=!r})}}),V.length&&a.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:J,
count:n.paths.length,shown:c}),nt.length&&a.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:U,count:nt.length,shown:c,show:r=>{nt.forEach(A=>{
A.hidden=!r})}});let lt=kt(document.createElement("canvas"));lt.font=hn;let wt=new Map;function vt(r){let A=wt.get(r)??lt.measureText(r).width;return wt.set(r,A),
A}let Ge=r=>Math.round((yt()?.4:1)*(r<3?24:r<5?70:130)),oe=r=>gt(r)._parts||[];a.addInk((r,A)=>{let T=[],Z=t.getPixelOrigin().subtract(A);if(!c)return T;for(let{
line:Q}of O)if($.hasLayer(Q))for(let et of oe(Q))for(let ot=1;ot<et.length;ot++){let st=et[ot-1],dt=et[ot],pt=Math.ceil(st.distanceTo(dt)/8);for(let bt=0;bt<pt;bt++)
T.push({x:st.x+(dt.x-st.x)*bt/pt+Z.x,y:st.y+(dt.y-st.y)*bt/pt+Z.y});if(T.length>4e4)return T}return T}),a.onLayout(({origin:r,size:A,free:T,take:Z,inside:Q,crossed:et,
zoom:ot})=>{let st=[],dt=t.containerPointToLayerPoint([0,0]),pt=(rt,ft,it,ht,Lt=0)=>{let mt=f("span",`catalogue-name ${ft}`,f("bdi","",rt));return mt.style.transform=
`translate(${(it+dt.x).toFixed(1)}px, ${(ht+dt.y).toFixed(1)}px)`+(Lt?` rotate(${Lt.toFixed(3)}rad)`:""),st.push(mt),mt},bt=[...nt.filter(rt=>!rt.hidden),...D].
filter(rt=>!rt.off).map(rt=>({...rt,at:t.project(rt.latlng,ot).subtract(r)})).filter(({at:rt})=>rt.x>0&&rt.y>0&&rt.x<A.x&&rt.y<A.y).sort((rt,ft)=>ft.rank-rt.rank);
bt.forEach(({at:rt})=>Z(rt.x-4,rt.y-4,8,8)),c&&qe(pt,{size:A,free:T,take:Z});for(let rt of bt){if(st.length>=Ge(ot))break;let ft=we(rt.text),it=vt(ft)+2,ht=13,{
x:Lt,y:mt}=rt.at,Nt=[[Lt+7,mt-ht/2],[Lt-7-it,mt-ht/2],[Lt-it/2,mt-7-ht],[Lt-it/2,mt+7]].filter(([Et,xt])=>Q(Et,xt,it,ht)&&T(Et,xt,it,ht)).map(([Et,xt])=>({u:Et,
v:xt,met:et(Et,xt,it,ht)})),St=Nt.length?Nt.reduce((Et,xt)=>xt.met<Et.met?xt:Et):null;!St||St.met>(rt.rank>=1e3?9:2)||(Z(St.u,St.v,it,ht),pt(ft,rt.className,St.
u,St.v))}m.replaceChildren(...st)});function qe(r,{size:A,free:T,take:Z}){n.systems.map((ot,st)=>st).filter(ot=>F[ot].some(st=>$.hasLayer(st.line))).map(ot=>{let st=F[ot].
flatMap(({line:dt})=>oe(dt)).map(dt=>dt.map(pt=>t.layerPointToContainerPoint(pt)));return{s:ot,parts:st,length:st.reduce((dt,pt)=>dt+Le(pt),0)}}).sort((ot,st)=>st.
length-ot.length).slice(0,yt()?12:60).forEach(({s:ot,parts:st})=>{let dt=we(n.systems[ot].name),pt=vt(dt)+4,bt=[];st.forEach(ft=>{for(let it=0;it+1<ft.length;it++){
let ht=it+1;for(;ht+1<ft.length&&ft[it].distanceTo(ft[ht])<pt;)ht++;let Lt=ft[it],mt=ft[ht],Tt=Lt.distanceTo(mt);Tt<pt||Tt<.985*Le(ft.slice(it,ht+1))||bt.push([
Lt,mt])}});let rt=Math.max(1,Math.floor(bt.length/24));for(let ft=0;ft<bt.length;ft+=rt){let[it,ht]=bt[(ft+ot*7*rt)%bt.length];ht.x<it.x&&([it,ht]=[ht,it]);let Lt=it.
add(ht).divideBy(2),mt=ht.subtract(it),Tt=Math.hypot(mt.x,mt.y),Nt=L.point(mt.x/Tt,mt.y/Tt),St=L.point(Nt.y,-Nt.x),Et=pt/5+6,xt=[-2,-1,0,1,2].map($t=>Lt.add(Nt.
multiplyBy($t*pt/5)).subtract([pt/10+3,7]));if(!xt.every(({x:$t,y:Bt})=>$t>4&&Bt>4&&$t<A.x-60&&Bt<A.y-30)||!xt.every(({x:$t,y:Bt})=>T($t,Bt,Et,14)))continue;xt.
forEach(({x:$t,y:Bt})=>Z($t,Bt,Et,14));let ce=Lt.subtract(Nt.multiplyBy(pt/2-2)).add(St.multiplyBy(6.5)),Ue=r(dt,"of-system",ce.x,ce.y,Math.atan2(mt.y,mt.x));Ue.
style.color=G(ot);break}})}let se={system:r=>F[r].map(A=>A.drawn||A.latlngs),segment:r=>[O[r].latlngs],stretch:r=>[V[r].latlngs],path:r=>n.paths[r].stretches.map(
A=>V[A].latlngs),leg:r=>[a.legs[r].latlngs]};a.where=(r,A)=>{if(r==="place")return W[A].latlng;if(r==="incident"){let Z=n.incidents[A];return Z.lat===void 0||Z.
lon===void 0?null:L.latLng(Z.lat,Z.lon)}let T=se[r]?.(A)??[];return T.length?mn(T):null},a.mark=(r,A=0)=>{s(r==="place"?n.places[A]:r==="incident"?n.incidents[A]:
null),d=r==="system"?A:r==="segment"?n.segments[A].system:null,w(d)};function ae(r,A){let T=["system","segment","path"].includes(r)?se[r]?.(A).flat()??[]:[],Z=a.
where(r,A);return T.length?a.frame(L.latLngBounds(T)):Z&&t.setView(Z,Math.max(t.getZoom(),8),{animate:!1}),a.open(r,A,null)}let Ft=(r,A,T)=>T.forEach((Z,Q)=>a.addSearch(
{names:Z.filter(Boolean),kind:A,open:()=>ae(r,Q)})),re=r=>[r.name,r.name_ar,r.id,...String(r.facts["other names"]||"").split(", ")];Ft("place","Place",n.places.
map(re)),Ft("system","Cable system",n.systems.map(re)),Ft("path","Crossing path",n.paths.map(r=>[r.name,r.name_ar,r.id])),Ft("incident","Incident",n.incidents.map(
r=>[r.name,r.start])),Ft("deal","Deal",n.deals.map(r=>[r.name]));let He=r=>{let A=Pt(n.systems[r.system].status);return A!=="live"?A:Ut(r)},Ve=new Set([...n.segments.
map(He),...V.length?["path"]:[],...nt.length?["incident"]:[]]);i.querySelectorAll("[data-key]").forEach(r=>{gt(r).hidden=!Ve.has(r.getAttribute("data-key")||"")});
let ie=document.getElementById("systems");if(ie){let r=A=>{let T=L.SVG.create("svg"),Z=L.SVG.create("path"),Q=n.systems[A];T.setAttribute("width","26"),T.setAttribute(
"height","8"),T.setAttribute("aria-hidden","true"),Z.setAttribute("d","M1 4H25");let et=Pt(Q.status);return Z.setAttribute("class",et==="live"?Ut(Q):et),T.setAttribute(
"class","system"),T.style.setProperty("--system",et==="gone"?"var(--soft)":`var(--route-${B[A]})`),T.append(Z),T};n.systems.map((A,T)=>({item:A,i:T})).sort((A,T)=>A.
item.name.localeCompare(T.item.name,"en")).forEach(({item:A,i:T})=>{let Z=[A.ready||"date not known",A.status==="in service"?"":A.status,F[T].length?"":"not dra\
wn"].filter(Boolean).join(", "),Q=f("button","",F[T].length?r(T):f("span","no-line"),f("bdi","clip",A.name),f("small","",Z));Q.type="button",Q.dataset.system=String(
T),Q.addEventListener("click",()=>{yt()&&a.expand(!1),ae("system",T)}),Q.addEventListener("mouseenter",()=>E(T)),Q.addEventListener("mouseleave",()=>E(null)),Q.
addEventListener("focus",()=>E(T)),Q.addEventListener("blur",()=>E(null)),ie.append(f("li","",Q))})}a.onDraw(r=>{H(r);let A=Math.max(1.8,Math.min(4,r*.62));N.forEach(
T=>T.setRadius(A))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{M=_(),O.forEach(r=>r.line.setStyle(j(r.item))),V.forEach(({
line:r})=>r.setStyle({color:M.ink})),N.forEach(r=>r.setStyle({color:M.ink,fillColor:M.land})),nt.forEach(({lozenge:r})=>r.setStyle({color:M.halo,fillColor:M.ink})),
w(v),a.layout()})}var ve=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],Me="schematic",gn=["inferred",Me,"assumed"],yn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],bn={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},wn=["candida\
tes","why","note","place"],Ot=t=>f("bdi","",t);function Ee(t,o,e){let i=f("button",t,o);return i.type="button",i.addEventListener("click",n=>{n.stopPropagation(),
e()}),i}var Ln=t=>f("span",`surely ${t}`,t);function xn(t){let o=t.split(", ")[1]||"",e=gn.includes(o),i=f("span",`mark ${e?"modelled":"known"}`,e&&o!==Me?"mode\
lled":o);return o?[i," ",t]:[t]}function vn(t){let o=(n,a)=>{let c=f("th","",n);return c.scope=a,c},e=["low","likely","high"],i=t.map(n=>f("tr","",o(String(n.figure),
"row"),...e.map(a=>f("td","",a==="likely"?f("b","",String(n[a])):String(n[a])))));return f("table","figures",f("thead","",f("tr","",f("td",""),...e.map(n=>o(n,"\
col")))),f("tbody","",...i))}function ke({map:t,features:o},e){let i=ve.flatMap(([O,F])=>o[F].map((H,I)=>[O,I])),n=new Map(ve),a=(O,F)=>o[n.get(O)||"routes"][F];
function c(O,F){let H=Ee("to",Ot(a(O,F).name),()=>X(O,F));return H.dataset.to=`${O}-${F}`,H}let l=O=>[O].flat().map(F=>typeof F=="number"?c(...i[F]):Ot(F)),m=(O,F)=>f(
"span",`badge ${O.contract?"contract":"intent"}`,...l(F));function x(O,F=null){let H=f("dl","facts");return Object.entries(O).forEach(([I,$])=>{if(F?!F.includes(
I):["note","status"].includes(I))return;let R=I==="accuracy"?xn(String($)):l($);H.append(f("dt","",I.charAt(0).toUpperCase()+I.slice(1)),f("dd",I==="value"?"val\
ue":"",...R))}),H.children.length?[H]:[]}function C({id:O,kind:F,from:H,to:I,"attribution confidence":$,...R}){let b=H&&I?{ends:[H," – ",I].flat()}:{},g=typeof O==
"number"?i[O]:null,y=g&&g[0]==="deal",v={...O===void 0?{}:{id:O},...b,...y||!F?{}:{kind:F},...R},[d,...u]=Object.entries(v),h=f("li","",...y?[m(a(...g),F)," "]:
[],...l(d[1]));$&&h.append(" ",Ln(String($)));let w=f("small","");return u.forEach(([E,s])=>{let[p,k]=bn[E]||["",""],N=/\d$/.test(String(s))?k:"",z=[p,...l(s),N].
filter(D=>D!=="");wn.includes(E)?h.append(f("p","small",...z)):E==="value"?h.append(f("p","value",...z)):w.append(...w.childNodes.length?[" · "]:[],f("span","",
...z))}),w.childNodes.length&&h.insertBefore(w,h.querySelector("p")),h}function S(O,F){return O==="Figures"?vn(F):f("section","",f("h3","",O),f("ul","things",...F.
map(C)))}function _(O=[]){if(!O.length)return[];let F=O.map(H=>{let I=o.sources[H],$=Ot(I.title);if(I.url){let b=f("a","",$);b.href=I.url,b.target="_blank",b.rel=
"noopener noreferrer",$=b}let R=[I.publisher,I.date,I.licence].flatMap(b=>b?[", ",Ot(b)]:[]);return f("li","",$,...R)});return[f("details","sources",f("summary",
"",`Sources (${F.length})`),f("ul","",...F))]}let M=[],B=null,G=0,j=(O,F)=>f("section","leg",f("h3","",O==="leg"?"This leg: ":"Here: ",c(O,F)),...x(a(O,F).facts,
yn));function P(O,F,H){let I=a(O,F),{status:$,note:R}=I.facts,b=f("span","title",...O==="route"?[f("span","number",String(F+1))]:[],f("span","",Ot(I.name))),g=f(
"h2","",b);if(g.tabIndex=-1,g.id=`card-title-${++G}`,I.name_ar){let u=f("span","ar",I.name_ar);u.lang="ar",u.dir="rtl",g.append(u)}let y=f("p","kicker",f("span",
"",Ot(I.kind.charAt(0).toUpperCase()+I.kind.slice(1))),...O==="deal"?[m(I,I.facts.kind)]:[],...$?[f("span","chip",...l($))]:[]);if(M.length>1){let[u,h]=M[M.length-
2],w=Ee("back","‹ Back",()=>{M.pop(),q()});w.setAttribute("aria-label",`Back to ${a(u,h).name}`.slice(0,120)),y.prepend(w)}let v=O==="deal"?I.contract?"contra\
ct":"intent":O==="route"?`route-${F}`:"",d=f("article",`card of-${O} ${v}`.trim(),y,g,...H===null?[]:[j(O==="route"?"leg":"segment",H)],...x(I.facts),...Object.
entries(I.lists).map(([u,h])=>S(u,h.map(w=>o.lists[u][w]))),...I.uncertain?[f("section","",f("h3","","Uncertain"),...I.uncertain.map(u=>f("p","small doubt",Ot(u))))]:
[],...R?[f("p","small note",...l(R))]:[],..._(I.sources));return d.setAttribute("aria-labelledby",g.id),d.dataset.card=`${O}-${F}`,d}function q(){let O=M[M.length-
1],F=B&&B.getElement();if(!B||!F)return;let[H,I]=O,$=P(...O),R=e.where(H,I);B.setContent($),R&&!t.getBounds().contains(R)&&t.panTo(R,{animate:!1}),R&&B.setLatLng(
R),e.mark(H,I),Mt(F,".leaflet-popup-content").scrollTop=0,Mt($,"h2").focus({preventScroll:!0})}function X(O,F){M.push([O,F,null]),q()}e.open=(O,F,H,I=null)=>{M=
[[O,F,I]];let $=H||e.where(O,F)||t.getCenter(),R=B=e.card(P(O,F,I),$);return e.mark(O,F),R.once("remove",()=>e.mark(null)),R}}var En={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function Ae(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,o=>En[o]).replace(/[٠-٩۰-۹]/g,
o=>String(Number(o.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function Se(t,o){let e=Ae(o),i=e.split(" ");return e?t.flatMap(n=>{let a=n.folded??=
n.names.flatMap(m=>m?[Ae(m)]:[]),c=a.map(m=>{let x=` ${m}`.indexOf(` ${e}`);return m===e?0:x===0?1:x>0?2:i.every(C=>m.includes(C))?3:9}),l=Math.min(...c,9);return l<
9?[{entry:n,score:l,size:Math.min(...a.map(m=>m.length||99))}]:[]}).sort((n,a)=>n.score-a.score||n.size-a.size).slice(0,12).map(n=>n.entry):[]}var Yt=t=>new RegExp(
"\\p{Script=Arabic}","u").test(t);function $e({map:t,data:o,box:e,panel:i},n){let a=ut("tools"),c=(s,p=0)=>s.toLocaleString("en",{minimumFractionDigits:p,maximumFractionDigits:p}),l=s=>c(s/1e3,s<
1e4?3:s<1e6?2:1),m={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function x(s){
let p=L.SVG.create("svg"),k=L.SVG.create("path");return p.setAttribute("viewBox","0 0 24 24"),p.setAttribute("aria-hidden","true"),k.setAttribute("d",m[s]),p.append(
k),p}function C(s,p,k=""){let N=f("button",k,s);return N.type="button",N.addEventListener("click",p),N}let S=null;function _(s,p,k){let N=C(x(s),k,"tool");return N.
setAttribute("aria-label",p),N.title=p,a.append(N),N}function M(s,p,k,{opened:N=()=>{},closed:z=()=>{}}={}){let D=_(s,p,()=>{S&&S.item===D?B():Y()});k.classList.
add("sheet"),k.id=`sheet-${s}`,k.hidden=!0,k.setAttribute("role","group"),k.setAttribute("aria-label",p),D.setAttribute("aria-expanded","false"),D.setAttribute(
"aria-controls",k.id),a.append(k);function Y(){S&&B(),yt()&&n.expand(!1),S={item:D,sheet:k,closed:z},k.hidden=!1,D.setAttribute("aria-expanded","true"),N()}return{
item:D,show:Y}}function B(s=!1){if(!S)return;let{item:p,sheet:k,closed:N}=S;S=null,k.hidden=!0,p.setAttribute("aria-expanded","false"),N(),s&&p.focus()}document.
addEventListener("keydown",s=>{s.key==="Escape"&&!s.defaultPrevented&&(S&&(a.contains(s.target)||!e.querySelector(".leaflet-popup"))?B(!0):t.closePopup())}),n.find=
s=>Se(n.entries,s),(function(){let s=f("input"),p=f("ul","results"),k=f("p","said");s.type="search",s.placeholder="Station, system, path … or اسم",s.autocomplete=
"off",s.spellcheck=!1,s.maxLength=200,s.dir="auto",Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","\
aria-controls":"results","aria-autocomplete":"list"}).forEach(([K,U])=>s.setAttribute(K,U)),p.id="results",p.setAttribute("role","listbox"),p.setAttribute("aria\
-label","Found"),k.setAttribute("role","status");let z=M("search","Search",f("div","search",s,k,p),{opened:()=>{s.focus(),s.select()}}),D=[],Y=-1;function W(K){
B(),z.item.focus(),K.bounds?n.frame(K.bounds):K.latlng&&t.setView(K.latlng,Math.max(t.getZoom(),8),{animate:!1}),K.open&&K.open()}function V(K){Y=K,[...p.children].
forEach((U,nt)=>U.setAttribute("aria-selected",String(nt===K))),K<0?s.removeAttribute("aria-activedescendant"):(s.setAttribute("aria-activedescendant",p.children[K].
id),p.children[K].scrollIntoView({block:"nearest"}))}function J(){D=n.find(s.value),p.replaceChildren(...D.map((K,U)=>{let nt=K.names.flatMap(lt=>lt||[]),ct=nt.
find(lt=>!Yt(lt))||nt[0]||"",at=nt.find(Yt),tt=f("li","",f("bdi","en",ct));if(at&&at!==ct){let lt=f("bdi","ar",at);lt.lang="ar",tt.append(lt)}return tt.append(f(
"small","",K.kind||"")),tt.id=`result-${U}`,tt.setAttribute("role","option"),tt.addEventListener("mousedown",lt=>lt.preventDefault()),tt.addEventListener("click",
()=>W(K)),tt})),s.setAttribute("aria-expanded",String(D.length>0)),k.textContent=s.value.trim()?D.length?`${D.length} found`:"Nothing found":"",V(D.length?0:-1)}
s.addEventListener("input",J),s.addEventListener("keydown",K=>{let U=K.key==="ArrowDown"?1:K.key==="ArrowUp"?-1:0;if(U&&D.length)V((Y+U+D.length)%D.length);else if(K.
key==="Enter"&&Y>=0)W(D[Y]);else if(K.key==="Escape"&&s.value)s.value="",J();else return;K.preventDefault()}),document.addEventListener("keydown",K=>{let U=K.target instanceof
Element&&K.target.closest("input, textarea, select");K.key==="/"&&!U&&(K.preventDefault(),z.show())})})();let G={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let s=f("ul","tree"),p=new Set,k=[];function N(Y,W,V,J,K){let U=f("inpu\
t"),nt=f("label","",U);return U.type="checkbox",U.addEventListener("change",()=>J(U.checked)),K&&nt.append(K()),nt.append(f("bdi","",Y)),W!==null&&nt.append(f("\
small","",c(W))),k.push([U,V]),f("div","row",nt)}function z(){k.forEach(([Y,W])=>{let V=W();Y.checked=V===!0,Y.indeterminate=V===null})}function D(){k=[];let Y=Object.
keys(G),W=[...new Set([...Y,...n.layers.map(V=>V.parent)])];s.replaceChildren(...W.flatMap(V=>{let J=n.layers.filter(tt=>tt.parent===V);if(!J.length)return[];if(J.
length===1){let[tt]=J;return[f("li","",N(tt.title,tt.count,()=>tt.shown,lt=>{tt.set(lt),z()},tt.mark))]}let K=()=>{let tt=J.filter(lt=>lt.shown).length;return tt===
0?!1:tt===J.length?!0:null},U=G[V]||V,nt=N(U,J.length,K,tt=>{n.together(()=>J.forEach(lt=>lt.set(tt))),z()}),ct=f("ul","",...J.map(tt=>f("li","",N(tt.title,tt.count,
()=>tt.shown,lt=>{tt.set(lt),z()},tt.mark))));ct.hidden=!p.has(V),ct.id=`branch-${W.indexOf(V)}`;let at=C(f("span","chevron"),()=>{ct.hidden=!ct.hidden,ct.hidden?
p.delete(V):p.add(V),at.setAttribute("aria-expanded",String(!ct.hidden))},"more");return at.setAttribute("aria-label",`${U}: each one`),at.setAttribute("aria-ex\
panded",String(!ct.hidden)),at.setAttribute("aria-controls",ct.id),nt.append(at),[f("li","",nt,ct)]})),z()}M("layers","Layers",f("div","layers",f("h2","","Layer\
s"),s),{opened:D}),n.onLayers(()=>{S&&S.sheet.id==="sheet-layers"&&z()})})();let j=f("div","cross");j.setAttribute("aria-hidden","true");let P=null;(function(){
let s=[],p=L.layerGroup(),k=f("ol","steps"),N=f("p","total");N.setAttribute("role","status");let z=L.polyline([],{pane:"measure",className:"measured",interactive:!1,
smoothFactor:0}),D=U=>{s.push(U),Y()};function Y(){let U=s.slice(1).map((at,tt)=>jt(s[tt],at));z.setLatLngs(s.slice(1).map((at,tt)=>Zt(s[tt],at))),p.clearLayers(),
s.forEach(at=>p.addLayer(L.circleMarker(at,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),k.replaceChildren(...U.map(at=>f("li","",`${at.
exact?"":"about "}${l(at.m)} km`,f("small","",`bearing ${at.bearing.toFixed(1)}°`))));let nt=U.reduce((at,tt)=>at+tt.m,0),ct=U.every(at=>at.exact);N.textContent=
s.length<2?s.length?"One point; add another":"No point yet":`${ct?"":"About "}${l(nt)} km in all`,N.dataset.metres=U.length?nt.toFixed(4):"",V.disabled=J.disabled=
!s.length}let W=C("Add the centre of the map",()=>D(t.getCenter())),V=C("Undo",()=>{s.pop(),Y()}),J=C("Clear",()=>{s.length=0,Y()}),K=f("div","measure",f("h2","",
"Measure"),f("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),f("div","buttons",W,V,J),k,N);M("measure","Measure",K,{
opened(){P=D,t.closePopup(),e.classList.add("measuring"),e.append(j),t.doubleClickZoom.disable(),[z,p].forEach(U=>U.addTo(t)),Y()},closed(){P=null,e.classList.remove(
"measuring"),j.remove(),t.doubleClickZoom.enable(),[z,p].forEach(U=>U.remove())}})})();let q=[...n.dates].flatMap(s=>Number.isInteger(s)?Number(s):[]).sort((s,p)=>s-
p),X=()=>{};if(q.length&&q[0]<q[q.length-1]){let s=q[0],p=q[q.length-1],k=f("input"),N=f("output","","All years");Object.assign(k,{type:"range",min:s,max:p+1,step:1,
value:p+1}),k.setAttribute("aria-label","Year"),X=Y=>{n.year=Y===null||Y>p?null:Math.max(Y,s),k.value=String(n.year??p+1),N.textContent=n.year===null?"All years":
String(n.year),k.setAttribute("aria-valuetext",N.textContent),D.classList.toggle("on",n.year!==null),n.together(()=>n.years.forEach(W=>W(n.year))),n.state.changed()},
k.addEventListener("input",()=>X(Number(k.value)));let z=f("div","ends",f("span","",String(s)),f("span","","all")),{item:D}=M("year","Year",f("div","year",f("h2",
"","Year"),N,k,z,f("p","","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts\
 of that year. What has no known date stays."),C("All years",()=>X(null))));k.setAttribute("aria-valuetext","All years")}let O=n.state;O.add("view",()=>{let{lat:s,
lng:p}=t.getCenter();return`${s.toFixed(4)},${p.toFixed(4)},${t.getZoom()}`},s=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(s))
return;let[p,k,N]=s.split(",").map(Number);t.setView([p,k],Math.min(Math.max(N,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),O.add("change",()=>n.layers.filter(
s=>s.shown!==s.first).map(s=>encodeURIComponent(s.key)).join(","),s=>{let p=new Set(s.split(",").flatMap(k=>{try{return[decodeURIComponent(k)]}catch{return[]}}));
n.layers.forEach(k=>k.set(p.has(k.key)!==k.first))}),O.add("year",()=>n.year===null?"":String(n.year),s=>{X(/^\d{4}$/.test(s)?Number(s):null)});function F(){return"\
#"+[...O.entries].map(([s,{get:p}])=>[s,p()]).filter(([,s])=>s).map(([s,p])=>`${s}=${p}`).join("&")}let H="";function I(s){if(location.hash===H)return;let p=new Map(
location.hash.slice(1,6e3).split("&").map(N=>{let z=N.indexOf("=");return[N.slice(0,z),N.slice(z+1)]})),k=[...O.entries].filter(([N])=>!s||p.has("view")||p.has(
N));k.length&&n.together(()=>k.forEach(([N,{set:z}])=>z(p.get(N)||"")))}let $;function R(){try{H=F(),history.replaceState(null,"",H)}catch{}}I(!0),window.addEventListener(
"hashchange",()=>I(!1));let b=!1;if(["pointerdown","keydown","wheel"].forEach(s=>window.addEventListener(s,()=>{b=!0},{capture:!0,passive:!0})),O.changed=()=>{clearTimeout(
$),b&&($=setTimeout(R,250))},t.on("moveend",()=>O.changed()),/^(https?|file):$/.test(location.protocol)){let s=f("input"),p=f("p","said");s.readOnly=!0,s.setAttribute(
"aria-label","Link to this view"),p.setAttribute("role","status"),s.addEventListener("focus",()=>s.select()),M("link","Link to this view",f("div","link",f("h2",
"","Link to this view"),s,f("div","buttons",C("Copy",async()=>{s.select();let k;try{await navigator.clipboard.writeText(s.value),k=!0}catch{k=document.execCommand(
"copy")}p.textContent=k?"Copied":"Copy it from the field"})),p),{opened(){s.value=location.href.split("#")[0]+F(),p.textContent="",s.focus()}})}if(document.fullscreenEnabled){
let s=_("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());s.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{s.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function g(s){let p=n.depthAt(
s);return p?`Depth: ${c(p.low_m)} to ${c(p.high_m)} m, from cells of about ${c(p.cell_km)} km`:"Depth: on land, or not known"}function y(s){let p=s.lng-360*Math.
round(s.lng/360),k=(N,z,D)=>`${Math.abs(N).toFixed(4)}° ${N<0?D:z}`;return`${k(s.lat,"N","S")}, ${k(p,"E","W")}`}n.hereLines=s=>[y(s),g(s)];function v(s){let p=n.
routeNear(s);return p?n.openRoute(p,s):n.card(f("div","card here",...n.hereLines(s).map(k=>f("p","",k))),s)}t.on("click",s=>{P?P(s.latlng):d()||v(s.latlng)}),e.
addEventListener("keydown",s=>{s.key!=="Enter"||s.target!==e||(P?P(t.getCenter()):v(t.getCenter()))});function d(){let s=!!S||u;return B(),s}let u=!1;t.on("prec\
lick",()=>{u=!!e.querySelector(".leaflet-popup")});let h=null;function w(s){if(s!==!!h)if(t.setMaxBounds(void 0),s){h={at:t.getCenter(),zoom:t.getZoom(),open:ut(
"panel-toggle").getAttribute("aria-expanded")==="true"};let p=h.open&&!yt()?E():t.getBounds();document.documentElement.classList.add("printing"),n.expand(!0),t.
invalidateSize({animate:!1,pan:!1}),t.fitBounds(p,{paddingBottomRight:[0,t.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),n.redraw(),n.paintNow(),
e.querySelectorAll("canvas").forEach(k=>{if(k.classList.contains("leaflet-tile"))return;let N=kt(k),{width:z,height:D}=k,Y=document.createElement("canvas");Object.
assign(Y,{width:z,height:D}),kt(Y).drawImage(k,0,0),k.width=z,N.drawImage(Y,0,0)})}else h&&(document.documentElement.classList.remove("printing"),t.invalidateSize(
{animate:!1,pan:!1}),n.expand(h.open),t.setView(h.at,h.zoom,{animate:!1}),h=null,t.setMaxBounds(o.window))}function E(){let s=t.getSize(),p=i.getBoundingClientRect().
width+20;return L.latLngBounds(t.containerPointToLatLng([0,s.y]),t.containerPointToLatLng([s.x-p,0]))}window.addEventListener("beforeprint",()=>w(!0)),window.addEventListener(
"afterprint",()=>w(!1))}function Mn({columns:t,rows:o,levels:e}){let i=e.slice();for(let n=0;n<3;n++){let a=i.slice();for(let c=0;c<o;c++)for(let l=0;l<t;l++){let m=c*t+l;if(i[m]!==-1)
continue;let x=0,C=0;for(let S=Math.max(c-1,0);S<=Math.min(c+1,o-1);S++)for(let _=Math.max(l-1,0);_<=Math.min(l+1,t-1);_++){let M=i[S*t+_];M!==-1&&(x+=M,C++)}C&&
(a[m]=x/C)}i=a}return i.map(n=>Math.max(n,0))}function kn(t){let o=t.columns>>1,e=t.rows>>1,i=new Float32Array(o*e);for(let n=0;n<e;n++)for(let a=0;a<o;a++){let c=2*
n*t.columns+2*a,l=0,m=0;for(let x of[c,c+1,c+t.columns,c+t.columns+1])t.levels[x]!==-1&&(l+=t.levels[x],m++);i[n*o+a]=m?l/m:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:o,rows:e,levels:i}}function Ne(t){let o=[];for(let e=t;;e=kn(e)){let{west:i,south:n,step:a,columns:c,rows:l}=e,m=e,x=null;if(o.
push({west:i,south:n,step:a,columns:c,rows:l,get levels(){return x=x||Mn(m)}}),Math.min(c,l)<16)return o}}function Ce(t,o){let e=new Int32Array(4*t.length),i=new Float32Array(
4*t.length);return t.forEach((n,a)=>{let c=Math.min(Math.max(n,0),o-1),l=Math.floor(c),m=c-l;for(let x=0;x<4;x++)e[4*a+x]=Math.min(Math.max(l-1+x,0),o-1);i[4*a]=
(1-m)**3/6,i[4*a+1]=(3*m**3-6*m**2+4)/6,i[4*a+2]=(-3*m**3+3*m**2+3*m+1)/6,i[4*a+3]=m**3/6}),{nodes:e,weights:i}}function Oe(t,o,e){let{columns:i,rows:n,levels:a}=t,
c=o.length,{nodes:l,weights:m}=Ce(o.map(M=>(M-t.west)/t.step),i),x=Ce(e.map(M=>(M-t.south)/t.step),n),C=new Map;function S(M){if(!C.has(M)){let B=new Float32Array(
c),G=M*i;for(let j=0,P=0;j<c;j++,P+=4)B[j]=m[P]*a[G+l[P]]+m[P+1]*a[G+l[P+1]]+m[P+2]*a[G+l[P+2]]+m[P+3]*a[G+l[P+3]];C.set(M,B)}return C.get(M)}let _=new Float32Array(
c*e.length);for(let M=0;M<e.length;M++){let[B,G,j,P]=[0,1,2,3].map(H=>S(x.nodes[4*M+H])),[q,X,O,F]=x.weights.subarray(4*M,4*M+4);for(let H=0,I=M*c;H<c;H++,I++)_[I]=
q*B[H]+X*G[H]+O*j[H]+F*P[H]}return _}async function An(t){let o=atob(t),e=new Uint8Array(o.length);for(let l=0;l<e.length;l++)e[l]=o.charCodeAt(l);let n=new Blob([e]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),a=[],c=0;for(let l=await n.read();!l.done;l=await n.read()){if(c+=l.value.length,c>268435456)throw new RangeError("more data than a \
page has");a.push(l.value)}return new Uint8Array(await new Blob(a).arrayBuffer())}async function Te(t,o){let[e,i]=await Promise.all(t.split(" ",2).map(An)),n=Sn(
i,o);return JSON.parse(new TextDecoder().decode(e),(a,c)=>typeof c=="object"&&c!==null&&"~"in c?n[c["~"]]:c)}function Sn(t,o){let e=t.length>>2,i=0,n=()=>{if(i>=
e)throw new RangeError("fewer vertices than the lines have");let x=t[i]|t[i+e]<<8|t[i+2*e]<<16|t[i+++3*e]<<24;return x>>>1^-(x&1)},a=n();n();let c=Array.from({length:Math.
min(a,e)},()=>({unit:n(),size:n()})),l=0,m=0;return c.map(({unit:x,size:C})=>{let S=[],_=0,M=0,B=0,G=0,j=0,P=0;for(let q=0;q<C;q++){let X=n(),O=n();q?([j,B]=[B,
(B+j>>1)+X],[P,G]=[G,(G+P>>1)+O],_+=B,M+=G):(_=l+=X,M=m+=O),S.push(o(M/x,_/x))}return S})}function qt({rows:t,columns:o}){let e=Array.from({length:t},()=>({}));
return Object.entries(o).forEach(([i,n])=>{let a=Array.isArray(n)?c=>n[c]:"all"in n?()=>n.all:c=>n.of[n.at[c]];e.forEach((c,l)=>{let m=a(l);m!==null&&(c[i]=m)})}),
e}function $n(t,o){return`${[t-360*Math.round(t/360),o].map(i=>Number(i.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Be({lists:t,...o}){let e=Object.
entries(t).map(([n,a])=>[n,qt(a)]),i=Object.entries(o).map(([n,a])=>{let c=a.facts&&qt(a.facts),l=a.lists&&qt(a.lists);return[n,qt(a).map((m,x)=>{let C=c?.[x];return C?.
position===!0&&(C.position=$n(Number(m.lon),Number(m.lat))),{...m,facts:C,lists:l?.[x]}})]});return{lists:Object.fromEntries(e),...Object.fromEntries(i)}}function _e({
columns:t,rows:o,steps:e},i,n){let a=new Float32Array(t*o);for(let c=0,l=0;c<a.length;c++)c%t===0&&(l=0),e[c]===" "?a[c]=n:a[c]=l=(l+e.charCodeAt(c)-63)%i;return a}var Cn=6;function Nn(t,[o,e]){let i=(n,a,c)=>n.some(l=>Math.abs(a-l)<.002&&Math.abs(c-l)<.002);return t.flatMap(n=>{let a=[],c=[n[0]];for(let l=1;l<=n.length;l++){
let m=n[l-1],x=n[l%n.length];i(o,m.lng,x.lng)||i(e,m.lat,x.lat)?(c.length>1&&a.push(c),c=[x]):c.push(x)}return c.length>1&&a.push(c),a})}function On(t,o,e,i){let n=o.
length,a=null;for(let c of[...t].reverse()){let{west:l,south:m,step:x,columns:C,rows:S}=c[0],_=l+x*(C-1),M=m+x*(S-1);if(a&&(o[0]>_||o[n-1]<l||e[0]<m||e[n-1]>M))
continue;let B=c.find(P=>P.step*i>=1.5)||c[c.length-1],G=Oe(B,o,e);if(!a){a=G;continue}let j=(P,q,X)=>Math.min(P-q,X-P)/(Cn*x);for(let P=0,q=0;P<n;P++){let X=j(
e[P],m,M);for(let O=0;O<n;O++,q++){let F=Math.min(X,j(o[O],l,_),1);F>0&&(a[q]+=F*(G[q]-a[q]))}}}return a||new Float32Array(n*n)}function Tn(t,o,e,i,n){let a=t.width,
c=2**o.z,l=Array.from({length:a},(I,$)=>($+.5)/a),m=l.map(I=>360*(o.x+I)/c-180),x=l.map(I=>Math.atan(Math.sinh(Math.PI*(1-2*(o.y+I)/c)))*180/Math.PI),C=On(e,m,x,
256*c/360),{west:S,south:_,step:M,columns:B,rows:G}=e[e.length-1][0],j=(I,$,R)=>I>$-M&&I<$+R*M,P=m.map(I=>j(I,S,B)),q=i.length-1,X=n.map(([I,$,R])=>255<<24|R<<16|
$<<8|I),O=kt(t),F=O.createImageData(a,a),H=new Int32Array(F.data.buffer);for(let I=0,$=0;I<a;I++){if(!j(x[I],_,G)){$+=a;continue}for(let R=0;R<a;R++,$++){if(!P[R])
continue;let b=C[$],g=0;for(;g<q&&b>=i[g+1];)g++;H[$]=X[g];let y=g?b-i[g]:1/0,v=g<q?i[g+1]-b:1/0,d=Math.min(y,v);if(d>3)continue;let u=.5-d/Math.max(Math.abs(b-
C[R?$-1:$+1]),Math.abs(b-C[I?$-a:$+a]),1e-4);if(u<=0)continue;let[h,w]=[n[g],n[y<v?g-1:g+1]],E=s=>Math.round(h[s]+u*(w[s]-h[s]));H[$]=255<<24|E(2)<<16|E(1)<<8|E(
0)}}O.putImageData(F,0,0)}function Bn(t,o){return o.some(e=>e.reduce((i,n)=>{let a=i;for(let c=0,l=n.length-1;c<n.length;l=c++){let m=n[c],x=n[l];m.lat>t.lat!=x.
lat>t.lat&&t.lng<(x.lng-m.lng)*(t.lat-m.lat)/(x.lat-m.lat)+m.lng&&(a=!a)}return a},!1))}function Ie({map:t,data:o,ground:e,box:i},n){let a=document.documentElement.
classList.contains("plain"),c=window.matchMedia("screen and (prefers-color-scheme: dark)"),l=window.matchMedia("print"),m=d=>L.svg({pane:d,padding:.3}),x=m("lan\
d"),C=m("borders"),S={interactive:!1,smoothFactor:.6},{tiers:_}=e;function M(d,u,h,w,E=!1){if(!u.length)return;let s={...S,renderer:w,className:`ground ${d}`};h.
addLayer(E?L.polygon(u,s):L.polyline(u,s))}let B=L.layerGroup(),G=L.layerGroup();_.forEach(({land:d})=>M("land",d,t,x,!0)),_.forEach(d=>M("coast",Nn(d.land.flat(),
d.edges),t,x));let j=d=>_.flatMap(u=>u[d]);M("rivers",j("rivers"),B,x),_.forEach(({lakes:d})=>M("lake",d,B,x,!0)),M("canals",j("canals"),B,x),M("borders",j("bor\
ders"),G,C),M("disputed",j("disputed"),G,C);let P=d=>[1,3,5].map(u=>parseInt(d.slice(u,u+2),16)),q=()=>l.matches||document.documentElement.classList.contains("p\
rinting");function X(){let{tints:d}=e.depths;return d[q()?"print":a&&c.matches?"dark":"light"].map(P)}function O(d,u){for(let{west:h,south:w,step:E,columns:s,rows:p,
levels:k}of d){let N=L.latLng(u.lat,u.lng+360*Math.ceil((h-E/2-u.lng)/360)),z=Math.round((N.lng-h)/E),D=Math.round((N.lat-w)/E);if(z<0||z>=s||D<0||D>=p)continue;
let Y=k[D*s+z];if(Y===-1||_.some(({land:nt})=>Bn(N,nt)))return null;let{deepest_m:W,levels:V}=e.depths,J=nt=>W*(Math.max(nt,0)/(V-1))**2,K=J(Y-.5),U=K<100?1:10;
return{low_m:U*Math.floor(K/U),high_m:U*Math.ceil(J(Y+.5)/U),cell_km:Math.round(E*111.2)}}return null}function F(){let d=e.depths.grids.map(N=>({...N,levels:_e(
N,e.depths.levels,-1)}));if(n.depthAt=N=>O(d,N),!a)return;let u=d.map(Ne),h=[],w=(N,z)=>Tn(N,z,u,e.depths.bands,X());function E(N){let z=performance.now()+N;for(let D;performance.
now()<z&&(D=h.shift());)w(D.tile,D.coords),D.done(void 0,D.tile);h.length&&setTimeout(()=>E(100))}let s=gt(L.GridLayer).extend({createTile(N,z){let D=f("canvas",
"leaflet-tile"),{_whole:Y}=this,W=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-Y);return D.width=D.height=Math.ceil(256*Math.min(W,2)),h.push({tile:D,
coords:N,done:z})===1&&queueMicrotask(()=>E(q()?1/0:150)),D},_setView(N,z,...D){this._whole=Math.floor(z+1e-6),gt(L.GridLayer.prototype)._setView.call(this,N,z,
...D)},_clampZoom(){return this._whole},repaint(){p(this).forEach(({el:N,coords:z})=>w(N,z))}}),p=N=>Object.values(gt(N)._tiles),k=new s({pane:"depths",noWrap:!0,
bounds:o.window,keepBuffer:1,updateWhenZooming:!1});k.on("load",()=>{i.dataset.depths="drawn"}),n.addLayer({key:"depths",title:"Depth",parent:"ground",group:k}),
[c,l].forEach(N=>N.addEventListener("change",()=>k.repaint())),window.addEventListener("afterprint",()=>k.repaint()),n.paintNow=()=>{E(1/0),k.repaint(),p(k).forEach(
({el:N})=>{N.style.opacity="1"})}}if(e.depths.grids.length&&F(),!a)return;n.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:B}),n.addLayer(
{key:"borders",title:"Borders",parent:"ground",group:G});let H=document.documentElement.lang==="ar",I=.3,$=new Set(e.names.map(([d,u,h,w,E,s])=>({kind:d,zoom:s,
latlng:L.latLng(E,w),text:H&&h||u})));e.names.forEach(([d,u,h,w,E,s])=>n.addSearch({names:[u,h],kind:d,open:()=>t.setView([E,w],Math.max(s+.5,3),{animate:!1})}));
let R=[],b={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},g={ocean:5.5,country:8},y=!0;function v(d){let u=t.getBounds().pad(.3);$.forEach(h=>{if(d+I<
h.zoom||!u.contains(h.latlng))return;$.delete(h);let w=h.kind==="city"||h.kind==="capital";if(w&&n.places.some(({latlng:p})=>Math.abs(p.lat-h.latlng.lat)<.15&&Math.
abs(p.lng-h.latlng.lng)<.15))return;let s=f("span",h.kind,h.text);H&&s.classList.add("ar"),R.push({...h,label:n.addLabel({latlng:h.latlng,element:s,rank:10*(10-
h.zoom)+(b[h.kind]||0),beside:w,reach:w?0:h.kind==="ocean"?90:26})})}),R.forEach(({kind:h,zoom:w,label:E})=>{E.shown=y&&d+I>=w&&d<(g[h]||99),E.element.classList.
toggle("near",d>=w+1.5)}),i.dataset.scale=d<3?"world":d<5?"region":"country"}n.onDraw(v),t.on("moveend",()=>v(t.getZoom())),n.addLayer({key:"names",title:"Place\
 names",parent:"ground",group:null,show:d=>{y=d}})}var Jt=(t,o,e,i,n)=>o<t.x+t.w&&t.x<o+i&&e<t.y+t.h&&t.y<e+n;function _n(t){let o=[],e=t>40?[0,-.3333333333333333,.3333333333333333,-.6666666666666666,.6666666666666666,
-1,1]:t?[0,-.5,.5,-1,1]:[0];return e.forEach(i=>e.forEach(n=>o.push([i*t,n*t]))),o.sort((i,n)=>Math.hypot(...i)-Math.hypot(...n))}function Pn(t){let o=new Map;return t.
forEach(e=>{let i=(e.x>>4)*4096+(e.y>>4),n=o.get(i);n?n.push(e):o.set(i,[e])}),(e,i,n,a)=>{let c=0;for(let l=e-3>>4;l<=e+n+3>>4;l++)for(let m=i-1>>4;m<=i+a+1>>4;m++)
for(let x of o.get(l*4096+m)||[])x.x>e-3&&x.x<e+n+3&&x.y>i-1&&x.y<i+a+1&&c++;return c}}function Fe(t,o){let e=t.getContainer(),i=[],n=[],a=[];function c({latlng:S,
element:_,rank:M,dot:B=!1,reach:G=0,beside:j=!1}){let P={latlng:S,element:_,rank:M,dot:B,reach:G,beside:j,shown:!0};return B||(_.classList.add("ground-name"),L.
marker(S,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"name-holder",html:_,iconSize:[0,0]})}).addTo(t)),i.push(P),P}function l(){let S=t.attributionControl.
getContainer(),{parentElement:_,firstElementChild:M}=o;!S||!_||!(M instanceof HTMLElement)||(_.style.setProperty("--title",`${M.offsetHeight}px`),_.style.setProperty(
"--credits",`${S.offsetWidth>e.clientWidth-180?S.offsetHeight:0}px`))}function m(){l();let S=t.getZoom(),_=t.getPixelBounds().getTopLeft(),M=t.getSize(),B=[],G=[],
j={zoom:S,origin:_,size:M,free:($,R,b,g)=>!B.some(y=>Jt(y,$,R,b,g)),take:($,R,b,g)=>{B.push({x:$,y:R,w:b,h:g})},inside:($,R,b,g)=>$>2&&R>2&&$+b<M.x-2&&R+g<M.y-22,
crossed:()=>0},{free:P,take:q,inside:X}=j,O=e.getBoundingClientRect();[o,ut("tools"),...e.querySelectorAll(".leaflet-control")].forEach($=>{let{left:R,top:b,width:g,
height:y}=$.getBoundingClientRect();($===o||g)&&q(R-O.left,b-O.top,g,y)});let F=B.slice(),H=i.filter($=>$.shown).map($=>({...$,at:t.project($.latlng,S).subtract(
_)}));H.filter($=>$.dot).forEach(({at:{x:$,y:R}})=>q($-7,R-7,14,14));let I=j.crossed=Pn(a.flatMap($=>$(S,_)).filter($=>X($.x,$.y,0,0)));i.filter($=>!$.shown).forEach(
({element:$})=>{$.dataset.side="none"}),H.sort(($,R)=>Number(R.dot)-Number($.dot)||R.rank-$.rank),H.filter($=>$.dot).forEach(({element:$,at:R,rank:b})=>{let{offsetWidth:g,
offsetHeight:y}=$,v=[["right",R.x+9,R.y-y/2],["left",R.x-9-g,R.y-y/2],["above",R.x-g/2,R.y-9-y],["below",R.x-g/2,R.y+9]],d=([,w,E])=>!X(w,E,g,y)||G.some(s=>Jt(s,
w,E,g,y))?1/0:(P(w,E,g,y)?0:40)+I(w,E,g,y)+(F.some(s=>Jt(s,w,E,g,y))?300:0),u=v.reduce((w,E)=>d(E)<d(w)?E:w),h=d(u)<[1,3,S<3.5?30:1/0,1/0][b]?u:null;$.dataset.side=
h?h[0]:"none",h&&(q(h[1],h[2],g,y),G.push({x:h[1],y:h[2],w:g,h:y}))}),n.forEach($=>$(j)),H.filter($=>!$.dot).forEach(({element:$,at:{x:R,y:b},reach:g,beside:y})=>{
let{offsetWidth:v,offsetHeight:d}=$,u=y?3:v/2,h=_n(g).find(([w,E])=>{let s=R+w-u,p=b+E-d/2;return X(s,p,v,d)&&P(s-2,p-2,v+4,d+4)&&!I(s,p,v,d)});$.dataset.side=h?
"on":"none",h&&($.style.translate=`${h[0]}px ${h[1]}px`,q(R+h[0]-u-3,b+h[1]-d/2-3,v+6,d+6))})}return{addLabel:c,layout:m,onLayout:S=>{n.push(S)},addInk:S=>{a.push(
S)}}}var In=5,Fn=12,Rn=5,Re=18,jn=4e4,Dn=520,Ht=t=>t.km??NaN;function zn(t,o,e){let i=[t[0]];for(let n=1;n<t.length;n++){let a=t[n-1],c=t[n],l=L.LineUtil.clipSegment(
a,c,e);if(l){let[m,x]=l,C=Math.max(Math.ceil(m.distanceTo(x)/o),1),S=a.distanceTo(c)||1;for(let _=0;_<=C;_++){let M=m.multiplyBy(1-_/C).add(x.multiplyBy(_/C));M.
km=Ht(a)+(Ht(c)-Ht(a))*a.distanceTo(M)/S,i.push(M)}}i.push(c)}return i.filter((n,a)=>!a||n.x!==i[a-1].x||n.y!==i[a-1].y)}function Zn(t,o,e){let i=[],n=null;for(let a=1;a<
t.length;a++){let c=L.LineUtil.clipSegment(t[a-1],t[a],e);if(!c)continue;let[l,m]=c,x=Math.max(Math.ceil(l.distanceTo(m)/o),1);(!n||!n.equals(l))&&i.push([l]);for(let C=1;C<=
x;C++)i[i.length-1].push(l.multiplyBy(1-C/x).add(m.multiplyBy(C/x)));n=m}return i}function Gn(t){let o=[0];for(let e=1;e<t.length;e++)o.push(o[e-1]+Math.hypot(t[e].
x-t[e-1].x,t[e].y-t[e-1].y));for(let e=0,i=0,n=0,a=0,c=0;e<t.length;e++){for(;n<t.length&&o[n]<=o[e]+Re;)a+=t[n].mx,c+=t[n].my,n++;for(;o[i]<o[e]-Re;)a-=t[i].mx,
c-=t[i].my,i++;t[e].ox=a/(n-i),t[e].oy=c/(n-i)}}function Qt(t){if(!t.metres){let o=t.metres=[0];t.latlngs.slice(1).forEach((e,i)=>o.push(o[i]+jt(t.latlngs[i],e).
m))}return t.metres}function je({leg:t,from_km:o,backwards:e},i){let n=Qt(t),a=n[n.length-1],c=a?t.km*i/a:0;return o+(e?t.km-c:c)}function qn(t){let o=[];return t.
forEach(e=>{let i=o[o.length-1];i&&i[i.length-1].distanceTo(e[0])<8?i.push(...e):o.push([...e])}),o}function*Hn(t,o,e){for(let i=0;i<t.length;i+=3){let n=i,a=0;
for(;n+1<t.length&&a<e+8;)a+=t[n+1].distanceTo(t[n]),n++;if(a<e+8)continue;let c=t.slice(i,n+1);c.some(l=>l.x<8||l.y<8||l.x>o.x-8||l.y>o.y-24)||c[0].distanceTo(
c[c.length-1])<.96*a||(yield[c,i*6])}}var Vn=(t,o,e)=>t.every(i=>!e(i.x+o.x-2,i.y+o.y-3,4,6));function De({map:t,data:o},e){let i=o.legs.map(b=>({...b,latlngs:b.
line,bands:[]})),n=b=>[b.casing,b.line,b.over,b.hit].flatMap(g=>g||[]),a=o.routes.map((b,g)=>{let y=0,v=b.legs.map(([E,s],p)=>{let k=i[E],N=b.standings[p]||"",z=g>=
6?" late":"",D=k.schematic?"schematic":k.modelled?"modelled":"known",Y=`${k.medium} ${D}${z} route-${g} ${N}`.trim(),W={interactive:!1,smoothFactor:0,weight:k.medium===
"land"?4:2.5},V={leg:k,number:E,backwards:s,system:b.systems[p],from_km:y,plain:[],dots:[],points:[],seen:[],casing:L.polyline([],{...W,pane:"casings",className:`\
casing ${Y}`}),line:L.polyline([],{...W,pane:"lines",className:`line ${Y}`}),over:N?L.polyline([],{...W,pane:"lines",className:`over ${Y}`}):null,hit:L.polyline(
[],{pane:"hits",className:`hit ${Y}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return y+=k.km,V.hit.on("click",J=>{e.openRoute(e.routeNear(J.latlng)||{
r:g,part:V},J.latlng)}),V.hit.on("mousemove",J=>e.highlight((e.routeNear(J.latlng)||{r:g}).r)),V.hit.on("mouseout",()=>e.highlight(-1)),V}),d=L.marker([0,0],{pane:"\
numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${g}`,html:String(g+1),iconSize:[20,20]})}).on("click",()=>e.open("route",g,d.getLatLng())),
u=L.layerGroup(v.flatMap(n)),h=L.latLngBounds(v.flatMap(E=>E.leg.latlngs));return{parts:v,label:d,group:u,bounds:h,shown:!0,away:!1,since:b.since,until:b.until,
dots:[],wanted:!0}}),c=b=>b.routes.filter(g=>a[g].shown),l=b=>!e.only||e.only.includes(b);i.forEach(b=>{for(let g=0;b.accuracy_m&&g<b.latlngs.length-1;){let y=g+
1;for(;y<b.latlngs.length-1&&Math.abs(b.latlngs[y+1].lat-b.latlngs[g].lat)<1;)y++;b.bands.push(L.polyline(b.latlngs.slice(g,y+1),{pane:"bands",interactive:!1,noClip:!0,
smoothFactor:1,className:b.routes.length>1?"band shared":`band route-${b.routes[0]}`})),g=y}});function m(b){i.forEach(g=>{let y=g.latlngs[g.latlngs.length>>1].
lat,v=g.accuracy_m||0,d=v>Fn*Rt(y,b);g.bands.forEach(u=>{if(d&&c(g).length){let h=u.getLatLngs(),w=(h[0].lat+h[h.length-1].lat)/2;u.addTo(t).setStyle({weight:2*
v/Rt(w,b)})}else u.remove()})})}let x=null;function C(b,g){b.forEach(({route:u,r:h})=>u.parts.forEach(w=>{let E=o.comparison&&h<o.comparison.paired?Qt(w.leg):null,
s=L.LineUtil.simplify(w.leg.latlngs.map((p,k)=>{let N=t.project(p,g);return E&&(N.km=je(w,E[k])),N}),.8);w.plain=w.backwards?s.reverse():s}));let y=t.getPixelBounds(),
v=y.getSize().multiplyBy(.7),d=L.bounds(y.getTopLeft().subtract(v),y.getBottomRight().add(v));x=d,b.forEach(({route:u,r:h})=>{let w=u.dots=u.parts.flatMap(E=>zn(
E.plain,6,d).map(s=>({x:s.x,y:s.y,km:Ht(s),r:h,part:E,dx:0,dy:0,mx:0,my:0,ox:0,oy:0})));w.forEach((E,s)=>{let p=w[Math.max(s-1,0)],k=w[Math.min(s+1,w.length-1)],
N=Math.hypot(k.x-p.x,k.y-p.y)||1;E.dx=(k.x-p.x)/N,E.dy=(k.y-p.y)/N})})}function S(b){let g=Rn+2,y=new Map,v=(u,h)=>Math.floor(u/g)*67108864+Math.floor(h/g);b.filter(
({r:u})=>l(u)).forEach(({route:u})=>u.dots.forEach(h=>{let w=v(h.x,h.y),E=y.get(w);E?E.push(h):y.set(w,[h])}));let d=b.reduce((u,{route:h})=>u+h.dots.length,0)<=
jn;b.filter(({r:u})=>l(u)).forEach(({route:u,r:h})=>u.dots.forEach(w=>{let E=new Map([[h,w]]);for(let V=0;d&&V<9;V++){let J=w.x+(Math.floor(V/3)-1)*g,K=w.y+(V%3-
1)*g;for(let U of y.get(v(J,K))||[]){if(U.r===h)continue;let nt=Math.hypot(U.x-w.x,U.y-w.y),ct=E.get(U.r);nt>g||Math.abs(U.dx*w.dx+U.dy*w.dy)<.8||(!ct||nt<Math.
hypot(ct.x-w.x,ct.y-w.y))&&E.set(U.r,U)}}let s=c(w.part.leg).filter(l),p=[...new Set([...E.keys(),...s])].sort((V,J)=>V-J);if(p.length<2)return;let k=[...E.values()],
N=E.get(p[0])||w,z=s.includes(p[0])&&!E.has(p[0])?B(p[0],w.part):1,D=Math.min(In,Math.max(3.6,24/p.length),80/p.length)*z,Y=(p.indexOf(h)-(p.length-1)/2)*D,W=k.
reduce((V,J)=>[V[0]+J.x/k.length,V[1]+J.y/k.length],[0,0]);w.mx=W[0]-w.x-N.dy*Y,w.my=W[1]-w.y+N.dx*Y}))}function _(b){let g=a.map((y,v)=>({route:y,r:v})).filter(
({route:y})=>y.shown);C(g,b),S(g),g.forEach(({route:y})=>{Gn(y.dots),y.parts.forEach(v=>{v.dots=[]}),y.dots.forEach(v=>v.part.dots.push(v)),y.parts.forEach(v=>{
v.points=v.dots.map(d=>L.point(d.x+d.ox,d.y+d.oy))}),y.parts.forEach((v,d)=>{let u=y.parts[d+1],h=u?[...v.points,u.points[0]]:v.points,w=L.LineUtil.simplify(h,.4).
map(E=>t.unproject(E,b));n(v).forEach(E=>E.setLatLngs(w))})}),M.forEach(y=>y(b))}let M=[];e.onLines=b=>{M.push(b)};function B(b,g){let y=a[b].parts.find(v=>v.number===
g.number);return y&&y.backwards!==g.backwards?-1:1}e.routeNear=(b,g=10)=>{let y=t.project(b,t.getZoom()),v=null,d=g;return a.forEach((u,h)=>{u.shown&&u.parts.forEach(
w=>{for(let E=1;E<w.points.length;E++){let s=L.LineUtil.pointToSegmentDistance(y,w.points[E-1],w.points[E]);s<d&&(d=s,v={r:h,part:w})}})}),v},e.addInk((b,g)=>{let y=L.
bounds(g,g.add(t.getSize()));return a.filter(v=>v.shown).flatMap(v=>v.parts.flatMap(d=>(d.seen=Zn(d.points,6,y).map(u=>u.map(h=>h.subtract(g))),d.seen.flat())))});
let G=[.5,.4,.6,.3,.7,.2,.8,.1,.9];e.onLayout(({zoom:b,origin:g,size:y,free:v,take:d})=>{a.forEach(u=>{if(u.label.remove(),!u.shown)return;let h=u.parts.flatMap(
s=>s.seen.map(p=>({piece:p,users:p.length?c(s.leg).length:0})));h.sort((s,p)=>s.users-p.users||p.piece.length-s.piece.length);let E=h.flatMap(({piece:s})=>G.map(
p=>s[Math.floor(p*s.length)])).find(({x:s,y:p})=>s>14&&p>14&&s<y.x-14&&p<y.y-14&&v(s-11,p-11,22,22));E&&(d(E.x-11,E.y-11,22,22),u.label.setLatLng(t.unproject(E.
add(g),b)).addTo(t))})});let j=L.svg({pane:"along",padding:.2}).addTo(t),P=kt(document.createElement("canvas"));P.font="600 11px "+getComputedStyle(document.body).
fontFamily;let q=new Map,X=b=>{let g=q.get(b)??P.measureText(b).width+.4*b.length;return q.set(b,g),g};function O(){let b=[];return a.forEach((g,y)=>{if(!g.shown)
return;let v=null;g.parts.forEach(d=>{let u=c(d.leg).filter(h=>h<y&&a[h].parts.some(w=>w.number===d.number&&w.system===d.system));if(!d.system||u.length){v=null;
return}v&&v.name===d.system?v.seen.push(...d.seen):b.push(v={name:d.system,r:y,seen:[...d.seen]})})}),b.map(g=>({...g,seen:qn(g.seen)}))}function F({origin:b,size:g,
free:y,take:v,crossed:d}){let u=gt(j)._rootGroup;u.querySelectorAll("text, path").forEach(w=>w.remove());let h=t.getPixelOrigin().subtract(b);O().forEach((w,E)=>{
let s=X(w.name),p=-1/0,k=0,N=w.seen.flatMap(z=>{let D=k;return k+=6*z.length,[...Hn(z,g,s)].map(([Y,W])=>({piece:Y,at:D+W}))});for(let{piece:z,at:D}of N){if(D-p<
Dn)continue;let W=z[z.length-1].x<z[0].x?z.reverse():z,V=W[W.length-1].subtract(W[0]),J=Math.hypot(V.x,V.y),K=L.point(V.y/J,-V.x/J),U=[5,-15].find(wt=>Vn(W,K.multiplyBy(
wt+5),d));if(U===void 0)continue;let nt=W.filter((wt,vt)=>vt%2===0).map(wt=>wt.add(K.multiplyBy(U+5)));if(!nt.every(({x:wt,y:vt})=>y(wt-6,vt-6,12,12)))continue;
nt.forEach(({x:wt,y:vt})=>v(wt-6,vt-6,12,12)),p=D;let ct=`along-${E}-${D}`,at=L.SVG.create("path"),tt=L.SVG.create("text"),lt=L.SVG.create("textPath");at.setAttribute(
"d","M"+W.map(wt=>{let vt=wt.add(K.multiplyBy(U)).subtract(h);return`${vt.x.toFixed(1)} ${vt.y.toFixed(1)}`}).join("L")),at.setAttribute("id",ct),at.setAttribute(
"class","along-path"),lt.setAttribute("href",`#${ct}`),lt.setAttribute("startOffset","50%"),lt.textContent=w.name,tt.setAttribute("class",`along route-${w.r}`),
tt.append(lt),u.append(at,tt)}})}e.onLayout(F);let H=-1;e.highlight=b=>{b!==H&&(H=b,document.documentElement.classList.toggle("has-hot",b>=0),document.querySelectorAll(
".hot").forEach(g=>g.classList.remove("hot")),b>=0&&document.querySelectorAll(`.route-${b}`).forEach(g=>g.classList.add("hot")))};let I=b=>{if(b instanceof SVGPathElement)
return-2;let g=b instanceof Element&&b.closest("[class*=route-], [data-route]");if(!g)return-1;let y=/(?:^| )route-(\d+)(?: |$)/.exec(g.getAttribute("class")||"");
return Number(y?y[1]:g.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(b=>document.addEventListener(b,g=>{let y=I(g.target);y>-2&&e.highlight(y)})),
document.addEventListener("focusout",()=>e.highlight(-1)),e.kpAt=({part:b},g)=>{let{leg:y}=b,v=Qt(y),d=t.project(g,t.getZoom()),u=y.latlngs.map(E=>t.project(E,t.
getZoom())),h=1/0,w=0;for(let E=1;E<u.length;E++){let[s,p]=[u[E-1],u[E]],k=p.subtract(s),N=k.x**2+k.y**2,z=d.subtract(s),D=N?Math.min(Math.max((z.x*k.x+z.y*k.y)/
N,0),1):0,Y=d.distanceTo(s.add(k.multiplyBy(D)));Y<h&&(h=Y,w=v[E-1]+D*(v[E]-v[E-1]))}return je(b,w)},e.openRoute=(b,g)=>{let y=e.open("route",b.r,g,b.part.number),
{leg:v}=b.part,d=v.accuracy_m===null?NaN:v.accuracy_m/1e3,u=d>=1?0:d>=.1?1:2,h=e.kpAt(b,g).toLocaleString("en",{minimumFractionDigits:u,maximumFractionDigits:u}),
w=Number.isNaN(d)?"accuracy not known":`± ${d} km`,E=f("p","kp",f("b","",`KP ${h} km`),` along the route from its start, ${w}. ${e.hereLines(g).join(". ")}.`),
s=y.getContent(),p=s.querySelector("h2");return p?p.after(E):s.prepend(E),y.update(),y};let $=b=>document.querySelector(`[data-route="${b}"]`);function R(b,g){let y=b.
wanted&&!b.away,v=$(g);if(v){let d=v.querySelector("input");d&&(d.checked=b.wanted),v.classList.toggle("off",!y),Mt(v,".when").textContent=b.away?` (not in ${e.
year})`:""}b.shown!==y&&(b.shown=y,y?b.group.addTo(t):b.group.remove())}e.routes=a,e.legs=i,a.forEach((b,g)=>{b.group.addTo(t);let y=$(g),v=y&&Mt(y,".go"),d=v?.
textContent??`Route ${g+1}`,u=e.addLayer({key:`route-${g}`,title:d,parent:"routes",show:E=>{b.wanted=E,R(b,g)},mark:()=>f("span",`number route-${g}`,String(g+1))}),
h=()=>{yt()&&e.expand(!1),e.frame(b.bounds);let E=b.parts.reduce((s,p)=>s.leg.km>p.leg.km?s:p);e.open("route",g,E.leg.latlngs[E.leg.latlngs.length>>1])};e.addSearch(
{names:[d],kind:`route ${g+1}`,open:h});let w=y&&y.querySelector("input");w&&w.addEventListener("change",()=>u.set(w.checked)),v&&v.addEventListener("click",h)}),
e.onYear(b=>a.forEach((g,y)=>{g.away=b!==null&&(g.since!==null&&b<g.since||g.until!==null&&b>g.until),R(g,y)}),a.flatMap(b=>[b.since,b.until])),e.onDraw(_),t.on(
"moveend",()=>{let b=t.getPixelBounds();x&&!x.contains(b)&&_(t.getZoom())}),e.onDraw(m)}function ze(t,o,e,i){let n=t.getContainer(),a=ut("panel-toggle"),c=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),l=L.control.zoom().addTo(t),m=()=>document.
body.classList.contains("comparing");function x(B){a.setAttribute("aria-expanded",String(B)),ut("panel-body").hidden=!B,o.classList.toggle("closed",!B),i()}a.addEventListener(
"click",()=>x(a.getAttribute("aria-expanded")!=="true"));function C(){let{width:B,height:G}=o.getBoundingClientRect(),j=o.classList.contains("closed"),P=t.attributionControl.
getContainer()?.offsetHeight??0,q=n.clientHeight<360;return yt()?{paddingTopLeft:[62,G+(q?16:34)],paddingBottomRight:[m()?62:30,P+(q?14:44)]}:j?{paddingTopLeft:[
76,G+34],paddingBottomRight:[60,P+24]}:{paddingTopLeft:[76,50],paddingBottomRight:[B+60,50]}}function S(B){t.fitBounds(B,{...C(),animate:!1})}function _(){let{paddingTopLeft:B,
paddingBottomRight:G}=C();t.options.minZoom=0;let j=t.getBoundsZoom(e.bounds,!1,L.point(B[0]+G[0],B[1]+G[1])),P=Math.floor(4*Math.min(t.getBoundsZoom(e.window,!0),
j))/4;t.getZoom()<P&&t.setZoom(P,{animate:!1}),t.setMinZoom(P)}function M(){c.setPosition(yt()?"bottomright":"bottomleft"),l.setPosition(yt()?"bottomright":"bot\
tomleft"),x(!yt()&&!m())}return M(),ue(M),S(e.bounds),{expand:x,frame:S,limit:_,card:Un(t,o)}}function Un(t,o){let e=gt(L.Popup).extend({_updatePosition(){},_animateZoom(){},
_adjustPan(){let{y:a}=t.latLngToContainerPoint(this._latlng),c=o.getBoundingClientRect().bottom,l=t.getSize().y-this._container.offsetHeight;(a<c||a>l-16)&&t.panBy(
[0,a-(c+l)/2],{animate:!1})}});t.createPane("sheet",t.getContainer());let i=null;function n(){let a=t.getSize(),{width:c}=o.getBoundingClientRect();return yt()?
new e({pane:"sheet",maxWidth:a.x,minWidth:200}):L.popup({maxWidth:Math.min(350,a.x-50),minWidth:Math.min(300,a.x-70),maxHeight:Math.max(180,Math.min(460,a.y-110)),
autoPanPaddingTopLeft:[20,20],autoPanPaddingBottomRight:[c+30,30]})}return(a,c)=>{let l=document.activeElement,m=l&&l.closest(".leaflet-popup")?i:l;i=null;let x=n().
setLatLng(c).setContent(a).openOn(t);if(m&&m!==document.body&&(l!==m||l.matches(":focus-visible"))){i=m;let C=Mt(x.getElement(),".leaflet-popup-content");C.tabIndex=
-1,C.focus({preventScroll:!0}),x.once("remove",()=>{i===m&&m.isConnected&&m.focus({preventScroll:!0})})}return x}}var Xt=[Ie,De,xe,ke,$e],Wn=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],te=null,ee=null,ne=null;gt(window).$||=t=>{let o=document.createElement("template");return o.innerHTML=
String(t).trim(),[o.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),gt(L.PosAnimation).include({run(t,o){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,o),this.fire("step").fire("end")}}));
async function Ze(t){let o=JSON.parse(ut("data").dataset.view||""),e=t.getContainer(),i=ut("panel");Wn.forEach(([S,_])=>{t.createPane(S).style.zIndex=String(_)}),
e.setAttribute("aria-label","Map of the routes; the legend lists them as text"),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" \
rel="noopener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(ut("credits").innerHTML),e.setAttribute("role","application"),e.setAttribute("aria-r\
oledescription","map");let n=!1,{layout:a,...c}=Fe(t,i),{limit:l,...m}=ze(t,i,o,()=>{n&&a()});o.icon&&(delete gt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.
mergeOptions(o.icon));let x=Yn(t,{...c,...m,layout:a},()=>n);t.setMaxBounds(o.window),l(),t.on("resize",l),e.setAttribute("aria-busy","true");let C={map:t,box:e,
panel:i,...await Kn(o,e)};Xt.forEach(S=>S(C,x)),n=!0,x.redraw(),e.removeAttribute("aria-busy"),t.on("zoomend",x.redraw),t.on("moveend",a),[te,ee,ne]=[t,C,x]}async function Kn(t,o){
try{let[e,i]=await Promise.all(["ground","data"].map(c=>Te(ut(c).textContent||"",(l,m)=>new L.LatLng(l,m)))),{features:n,...a}=i;return{data:{...a,...t},ground:e,
features:Be(n)}}catch(e){let i=f("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. \
The text beside the map is valid.");throw i.setAttribute("role","alert"),o.append(i),e}}function Yn(t,o,e){let i=[],n=[],a=!1;function c(){let x=t.getZoom();i.forEach(
C=>C(x)),o.layout()}function l(){!e()||a||(c(),n.forEach(x=>x()),m.state.changed())}let m={...o,redraw:c,year:null,only:null,layers:[],entries:[],years:[],dates:new Set,
routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(x,C,S)=>{m.state.entries.set(x,{get:C,set:S})}},depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,
kpAt:()=>NaN,openRoute:(x,C)=>m.open("route",x.r,C),highlight:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],open:(x,C,S)=>m.card(f("div"),S||
t.getCenter()),find:()=>[],onDraw:x=>{i.push(x)},onLayers:x=>{n.push(x)},addSearch:x=>{m.entries.push(x)},onYear:(x,C=[])=>{m.years.push(x),C.forEach(S=>m.dates.
add(S))},together(x){let C=a;a=!0,x(),a=C,l()},addLayer({key:x,title:C,group:S,shown:_=!0,parent:M="",count:B=null,show:G=null,mark:j=null}){let P={key:x,title:C,
parent:M,count:B,mark:j,first:_,shown:!1,set(q){P.shown!==q&&(P.shown=q,S&&(q?S.addTo(t):S.remove()),G&&G(q),l())}};return m.layers.push(P),P.set(_),P}};return m}Xt.splice(-1,0,ge);return Xe(Jn);})();
