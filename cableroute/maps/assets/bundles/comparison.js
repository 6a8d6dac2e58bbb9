var cableroute=(()=>{var Ut=Object.defineProperty;var Ve=Object.getOwnPropertyDescriptor;var Ue=Object.getOwnPropertyNames;var He=Object.prototype.hasOwnProperty;var We=(t,o)=>{for(var e in o)Ut(t,e,{get:o[e],enumerable:!0})},Ye=(t,o,e,c)=>{if(o&&typeof o=="object"||typeof o=="function")for(let n of Ue(o))!He.call(t,n)&&
n!==e&&Ut(t,n,{get:()=>o[n],enumerable:!(c=Ve(o,n))||c.enumerable});return t};var Ke=t=>Ye(Ut({},"__esModule",{value:!0}),t);var Un={};We(Un,{given:()=>Xt,map:()=>Qt,shared:()=>te,start:()=>je});var ie=window.matchMedia("(max-width: 760px)"),yt=()=>ie.matches,ce=t=>ie.addEventListener("change",t);function ut(t){let o=document.getElementById(t);if(!o)throw new Error(
`the page has no ${t}`);return o}function Mt(t,o){let e=t.querySelector(o);if(!e)throw new Error(`the page has no ${o}`);return e}function f(t,o,...e){let c=document.
createElement(t);return o&&(c.className=o),c.append(...e),c}function kt(t){let o=t.getContext("2d");if(!o)throw new Error("this browser paints on no canvas");return o}
var gt=t=>t,Ft=(t,o)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**o);var Ct=.0033528106647474805,_t=6378137*(1-Ct),Je=63710088e-1,At=t=>t*Math.PI/180,zt=t=>t*180/Math.PI;function le(t){let o=t*(40680631590769-_t*_t)/(_t*_t);return[
1+o/16384*(4096+o*(-768+o*(320-175*o))),o/1024*(256+o*(-128+o*(74-47*o)))]}var ue=(t,o,e,c)=>t*o*(c+t/4*(e*(2*c**2-1)-t/6*c*(4*o**2-3)*(4*c**2-3)));function de(t,o,e,c,n,a,i){
let l=Ct/16*o*(4+Ct*(4-3*o));return t+(1-l)*Ct*e*(c+l*n*(i+l*a*(2*i**2-1)))}function jt(t,o){let e=Math.round((o.lng-t.lng)/360)*360,c=At(o.lng-t.lng-e),n=Math.
atan((1-Ct)*Math.tan(At(t.lat))),a=Math.atan((1-Ct)*Math.tan(At(o.lat))),[i,l,g,x]=[Math.sin(n),Math.cos(n),Math.sin(a),Math.cos(a)],N=c;for(let _=0;_<100;_++){
let M=Math.sin(N),B=Math.cos(N),G=x*M,D=l*g-i*x*B,P=Math.hypot(G,D),q=i*g+l*x*B;if(P<1e-15&&q>0)return{m:0,bearing:0,exact:!0};let Q=Math.atan2(P,q),T=P?l*x*M/P:
0,R=1-T**2,V=R>1e-12?q-2*i*g/R:0,I=de(c,R,T,Q,P,q,V);if(Math.abs(I)>Math.PI+1e-9)break;if(Math.abs(I-N)<1e-12){let[$,F]=le(R);return{m:_t*$*(Q-ue(F,P,q,V)),bearing:(zt(
Math.atan2(G,D))+360)%360,exact:!0}}N=I}let S=Math.sin(At(o.lat-t.lat)/2)**2+Math.cos(At(t.lat))*Math.cos(At(o.lat))*Math.sin(c/2)**2;return{m:2*Je*Math.asin(Math.
sqrt(Math.min(S,1))),exact:!1,bearing:(zt(Math.atan2(x*Math.sin(c),l*g-i*x*Math.cos(c)))+360)%360}}function Qe(t,o,e){let c=(1-Ct)*Math.tan(At(t.lat)),n=1/Math.
hypot(1,c),a=c*n,i=Math.sin(At(o)),l=Math.cos(At(o)),g=Math.atan2(c,l),x=n*i,N=1-x**2,[S,_]=le(N),M=e/(_t*S),B=M;for(let V=0,I=!1;V<100&&!I;V++){let $=M+ue(_,Math.
sin(B),Math.cos(B),Math.cos(2*g+B));I=Math.abs($-B)<1e-13,B=$}let G=Math.sin(B),D=Math.cos(B),P=Math.cos(2*g+B),q=a*G-n*D*l,Q=Math.atan2(a*D+n*G*l,(1-Ct)*Math.hypot(
x,q)),T=Math.atan2(G*i,n*D-a*G*l),R=de(0,N,x,B,G,D,P);return{lat:zt(Q),lng:t.lng+zt(T-R)}}function Zt(t,o){let{m:e,bearing:c}=jt(t,o),n=Math.max(1,Math.min(200,
Math.ceil(e/5e4))),a=t.lng;return[t,...Array.from({length:n},(i,l)=>{let g=l+1<n?Qe(t,c,e*(l+1)/n):o;return a=g.lng+360*Math.round((a-g.lng)/360),{lat:g.lat,lng:a}})]}var Xe=t=>{let o=[...t];return o.length>90?`${o.slice(0,89).join("")}…`:t},Dt=t=>t.replace(/^[+−]/,o=>o==="+"?"−":"+"),tn=t=>f("span",`number route-${t}`,
String(t+1));function fe(t){let o=tn(t);return o.setAttribute("role","img"),o.setAttribute("aria-label",`Route ${t+1}`),o}var he=(t,o)=>{let e=f("button","",t);
return e.type="button",e.addEventListener("click",o),e};function en([t,o,e]){return t===null?f("td","",f("span","none","not known"),f("small","",e?`${o}; likely\
 ${e}`:String(o))):f("td","",f("span","figure",t),...o===void 0?[]:[f("small","",`${o} to ${e}`)])}function pe({map:t,data:o},e){if(!o.comparison)return;let c=nn(
e);o.comparison.paired>1&&on(t,o.comparison,c,e)}function nn(t){let o=ut("compared"),[e]=o.tBodies,c=Mt(o,"thead"),n=ut("compared-box"),a=[...e.rows],i=[...c.querySelectorAll(
"th")],l=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted");let g=[0,1];function x(S,_){g=[S,_];let M=D=>{
if(S===0)return Number(D.dataset.route);let{value:P}=D.cells[S].dataset;return P===void 0?NaN:Number(P)},B=a.map(D=>({row:D,value:M(D)})).sort((D,P)=>Number.isNaN(
D.value)||Number.isNaN(P.value)?Number(Number.isNaN(D.value))-Number(Number.isNaN(P.value)):_*(D.value-P.value)),G=document.activeElement;e.append(...B.map(({row:D})=>D)),
G&&e.contains(G)&&G.focus({preventScroll:!0}),i.forEach((D,P)=>{D.hasAttribute("aria-sort")&&D.setAttribute("aria-sort",P!==S?"none":_>0?"ascending":"descending")})}
i.forEach((S,_)=>{S.querySelector("button")?.addEventListener("click",()=>{x(_,g[0]===_?-g[1]:1),t.state.changed()})}),t.state.add("sort",()=>g[0]===0&&g[1]>0?"":
`${g[1]<0?"-":""}${g[0]}`,S=>{let _=/^(-?)(\d{1,3})$/.exec(S),M=_?Number(_[2]):0;i[M]&&i[M].hasAttribute("aria-sort")&&x(M,_&&_[1]?-1:1)}),a.forEach(S=>S.addEventListener(
"click",_=>{_.target instanceof Element&&_.target.closest("button, a")||String(window.getSelection())||t.frame(t.routes[Number(S.dataset.route)].bounds)}));let N=t.
highlight;return t.highlight=S=>{N(S);let _=S>=0&&l.matches&&a[S];if(!_||_.matches(":hover")||_.contains(document.activeElement))return;let M=_.getBoundingClientRect(),
B=n.getBoundingClientRect(),G=B.top+c.getBoundingClientRect().height;M.top<G?n.scrollTop-=G-M.top:M.bottom>B.bottom&&(n.scrollTop+=Math.min(M.bottom-B.bottom,M.
top-G))},a}function on(t,o,e,c){let n=document.documentElement,a=o.paired,i=e.map(y=>y.querySelector("button.pick")),l=["pick-0","pick-1"].map(y=>ut(y)),g=ut("p\
ick-clear"),x=ut("pair-said"),N=ut("pair-body"),S=x.textContent||"",_=y=>Mt(e[y],".go").textContent||"";l.forEach(y=>y.append(...e.slice(0,a).map((v,d)=>{let u=f(
"option","",`${d+1} · ⁨${Xe(_(d))}⁩`);return u.value=String(d),u})));let M=f("style");document.head.append(M);let B=[null,null];function G(y,v){let[d,u]=y<
v?[y,v]:[v,y],h=o.pairs[d*a-d*(d+1)/2+u-d-1];if(y<v)return h;let{apart:w}=h;return{...h,spans:[h.spans[1],h.spans[0]],apart:w&&{...w,kp:[w.kp[1],w.kp[0]],at:[w.
at[1],w.at[0]]},more:h.more.map(([E,s,p])=>E===null?[null,s,p&&Dt(p)]:s===void 0?[Dt(E)]:[Dt(E),Dt(p||""),Dt(s)])}}t.createPane("shared").style.zIndex="405";let D=L.
polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-edge"}),P=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"share\
d-mark"}),q=L.layerGroup(),Q=null;function T(y,v,d){let{dots:u}=c.routes[y],h=[],w=E=>L.point(E.x+E.ox,E.y+E.oy);for(let E=0;E<u.length;E++){let s=u[E],p=u[E+1];
s.km>=v&&s.km<=d&&h.push(w(s)),!(!p||p.km<=s.km)&&[v,d].forEach(A=>{if(A<=s.km||A>=p.km)return;let C=(A-s.km)/(p.km-s.km);h.push(w(s).multiplyBy(1-C).add(w(p).multiplyBy(
C)))})}return h}function R(y,v){let d=G(...y);return y.flatMap((u,h)=>(c.routes[u].shown?d.spans[h]:[]).map(([w,E])=>T(u,w,E).map(s=>t.unproject(s,v)))).filter(
u=>u.length)}function V(){let[y,v]=B;return y!==null&&v!==null?[y,v]:null}function I(y){let v=V();if([D,P].forEach(u=>{v?u.addTo(t):u.remove()}),!v)return;let d=R(
v,y);[D,P].forEach(u=>u.setLatLngs(d))}c.onLines(I);function $(y,v){if(q.clearLayers(),Q=null,!v)return;let d=w=>c.routes[w].bounds.getCenter().lng,u=v.at.map(([
w,E],s)=>L.latLng(w,E+360*Math.round((d(y[s])-E)/360))),h=Zt(u[0],u[1]);Q=L.latLngBounds(h),q.addLayer(L.polyline(h,{pane:"shared",interactive:!1,className:"gap\
-edge",weight:6})),q.addLayer(L.polyline(h,{pane:"shared",interactive:!1,className:"gap",weight:2.5})),u.forEach(w=>q.addLayer(L.circleMarker(w,{pane:"shared",interactive:!1,
className:"gap-end",radius:9}))),q.addLayer(L.marker([(u[0].lat+u[1].lat)/2,(u[0].lng+u[1].lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"\
gap-holder",iconSize:[0,0],html:f("span","gap-km",`${v.km} km`)})}))}function F(y,v){let d=[...e[y].cells].find(u=>u.dataset.column===v);return f("td","",...[...d?
d.childNodes:[]].map(u=>u.cloneNode(!0)))}function b(y){let[v,d]=y,u=G(v,d),h=u.spans.every(W=>!W.length),w=(W,...H)=>f("div","fact",f("dt","",W),f("dd","",...H)),
E=(W,H)=>f("b","figure",`${W} ${H}`),s=([W,H,X,Y],U)=>[E(W,"km"),` (${H} %) `,f("small","",W==="0"?U:`land ${X} km, sea ${Y} km; ${U}`)],p=f("dl","facts",w("Com\
mon section",...s(u.common_section,"the same segment of one system, or the same trench")),w("Same corridor",...s(u.same_corridor,"lines nearer than their accura\
cy: not known to be apart")),...u.ends_km==="0"?[]:[w("Common ends",E(u.ends_km,"km")," ",f("small","","left out"))],w("Least separation",u.apart?E(u.apart.km,"\
km"):f("span","none","not known")," ",f("small","",u.apart?`at KP ${u.apart.kp[0]} of ${v+1} and KP ${u.apart.kp[1]} of ${d+1}`:"below the accuracy of the lines\
 somewhere"))),A=f("div","buttons");h||A.append(he("Show what they share",()=>c.frame(L.latLngBounds(R(y,t.getZoom()).flat())))),$(y,u.apart);let C=Q;C&&A.append(
he("Show where they are nearest",()=>c.frame(C.pad(2))));let z=f("tr","",f("th","","Measure"),f("th","",fe(v)),f("th","",fe(d)),f("th","",`How much more ${d+1} \
has`));[...z.cells].forEach(W=>{W.scope="col"});let j=f("table","differences",f("caption","unseen",`Differences between route ${v+1} and route ${d+1}`),f("thead",
"",z),f("tbody","",...o.measures.map(({key:W,title:H},X)=>{let Y=f("th","",f("bdi","",H));Y.scope="row";let U=f("tr","",Y,F(v,W),F(d,W),en(u.more[X]));return U.
dataset.measure=W,U}))),K=["places","groups and straits","countries"].map((W,H)=>{let X=u.passed[H].flatMap((Y,U)=>[...U?[", "]:[],f("bdi","",Y)]);return f("p",
"passed",f("b","",`Both pass these ${W}: `),...X.length?X:["none known"])});ut("pair-marks").hidden=h,N.replaceChildren(p,A,j,...K),x.textContent=`Routes ${v+1}\
 and ${d+1}: common section ${u.common_section[0]} km, same corridor ${u.same_corridor[0]} km (${u.same_corridor[1]} %).`}function m(y){B=y,l.forEach((h,w)=>{h.
value=String(B[w]??"")}),i.forEach((h,w)=>{h&&h.setAttribute("aria-pressed",String(B.includes(w)))}),e.forEach((h,w)=>h.classList.toggle("picked",B.includes(w)));
let v=B.flatMap(h=>h??[]),d=V(),u=!!d;if(c.only=d,g.hidden=!v.length,ut("pick-best").hidden=u,document.body.classList.toggle("paired",u),n.classList.toggle("has\
-pair",u),d){let[h,w]=d,E=s=>`.has-pair:not(.has-hot) main ${s}:not(.route-${h}, .route-${w})`;M.textContent=`${["path.line","path.over","path.casing"].map(E).join(
",")}{stroke-opacity:.16}${["text.along",".number.on-map"].map(E).join(",")}{opacity:.35}`,v.forEach(s=>c.routes[s].parts.forEach(p=>[p.casing,p.line,p.over].forEach(
A=>A?.bringToFront()))),q.addTo(t),b(d)}else M.textContent="",q.remove(),N.replaceChildren(),x.textContent=v.length?`Route ${v[0]+1} is picked; pick another.`:S;
c.redraw(),c.state.changed()}i.forEach((y,v)=>{y&&y.addEventListener("click",()=>{let d=B.flatMap(u=>u===v?[]:u??[]);B.includes(v)?m([d[0]??null,null]):d.length?
m([d[d.length-1],v]):m([v,null])})}),l.forEach((y,v)=>y.addEventListener("change",()=>{let d=[B[0],B[1]],u=y.value===""?null:Number(y.value);u!==null&&d[1-v]===
u&&(d[1-v]=d[v]),d[v]=u,m(d)})),ut("pick-best").addEventListener("click",()=>{m(o.best),l[0].focus()}),g.addEventListener("click",()=>{m([null,null]),l[0].focus()}),
c.state.add("pair",()=>(V()||[]).map(y=>y+1).join(","),y=>{let[,v,d]=/^(\d{1,3}),(\d{1,3})$/.exec(y)||["","0","0"],u=Number(v)-1,h=Number(d)-1;u!==h&&Math.min(u,
h)>=0&&Math.max(u,h)<a?m([u,h]):V()&&m([null,null])})}function me(t){let o=new Map,e=[],c=new Array(5).fill(0);return t.forEach((a,i)=>(a.places||[]).forEach(l=>{let g=o.get(l);g?g.push(i):o.set(l,[i])})),t.map((a,i)=>i).
sort((a,i)=>(t[i].places||[]).length-(t[a].places||[]).length).forEach(a=>{let i=c.map(l=>l/(4*t.length));(t[a].places||[]).forEach(l=>(o.get(l)||[]).forEach(g=>{
e[g]!==void 0&&i[e[g]]++})),e[a]=i.indexOf(Math.min(...i)),c[e[a]]++}),e}function ge(t,o){let e=new Map,c=i=>{let l=e.get(i)||{users:new Set,turn:0,next:[],order:[]};
return e.set(i,l),l},n=i=>`${i.lat.toFixed(2)} ${i.lng.toFixed(2)}`,a=t.map(({latlngs:i})=>i.slice(1).map((l,g)=>{let x=n(i[g]),N=n(l);return x<N?{key:`${x} ${N}`,
sense:1}:{key:`${N} ${x}`,sense:-1}}));t.forEach(({item:i},l)=>a[l].forEach(({key:g})=>c(g).users.add(i.system))),a.forEach(i=>i.slice(1).forEach(({key:l,sense:g},x)=>{
let N=i[x];c(N.key).next.push([l,g*N.sense]),c(l).next.push([N.key,g*N.sense])})),e.forEach(i=>{if(i.turn)return;i.turn=1;let l=[i];for(let g=l.pop();g;g=l.pop())
for(let[x,N]of g.next){let S=c(x);S.turn||(S.turn=g.turn*N,l.push(S))}}),e.forEach(i=>{i.order=[...i.users].sort((l,g)=>o[g]-o[l]||l-g)}),t.forEach((i,l)=>{let{
facts:{from:g,to:x},system:N}=i.item,S=a[l].map(({key:_,sense:M})=>{let{order:B,turn:G}=c(_);return M*G*(B.indexOf(N)-(B.length-1)/2)});S.some(_=>_)&&(i.slots=i.
latlngs.map((_,M)=>M===0&&typeof g=="number"||M===S.length&&typeof x=="number"?0:((S[M-1]??S[M])+(S[M]??S[M-1]))/2))})}var sn=11,an=3.2,rn=6e4,cn=["out of service","retired","cancelled"],ln=["inferred","assumed"],un='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto S\
ans", sans-serif',Pt=t=>t==="in service"?"live":cn.includes(t)?"gone":"plan",Gt=t=>ln.includes(t.confidence||""),It=t=>Number(String(t||"").slice(0,4))||null,ye=t=>t.
length>32?`${t.slice(0,30)}…`:t,be=t=>t.slice(1).reduce((o,e,c)=>o+e.distanceTo(t[c]),0);function dn(t){let o=t.reduce((e,c)=>c.length>e.length?c:e);return o[o.
length>>1]}function Ht(t){let o=[f("bdi","en clip",t.name)];if(t.name_ar){let e=f("span","ar clip",t.name_ar);e.lang="ar",e.dir="rtl",o.push(" ",e)}return o}function we({
map:t,data:o,box:e,panel:c,features:n},a){let i=!o.routes.length,l=t.createPane("catalogue-hot"),g=t.createPane("catalogue-names");Object.assign(l.style,{zIndex:"\
395",pointerEvents:"none"}),Object.assign(g.style,{zIndex:"605",pointerEvents:"none"});let x=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),N=L.canvas({pane:"\
catalogue-hot",padding:.25}),S=L.circle([0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function _(){let r=getComputedStyle(document.documentElement),
k=O=>r.getPropertyValue(`--${O}`).trim();return{soft:k("soft"),ink:k("ink"),halo:k("halo"),land:k("land"),routes:Array.from({length:7},(O,Z)=>k(`route-${Z}`))}}
let M=_(),B=i?me(n.systems):[],G=r=>{let k=Pt(n.systems[r].status);return!i||k==="gone"?M.soft:M.routes[B[r]]};function D(r){let k=Pt(n.systems[r.system].status),
O=Gt(r);return{color:G(r.system),weight:k==="gone"?1.2:O?1.5:2.2,opacity:i?.95:.75,lineCap:k==="plan"?"round":"butt",dashArray:k==="plan"?"0.1 4":k==="gone"?"2 \
4":O?"9 2.5":void 0}}let[[,P],[,q]]=o.window,Q=r=>{let k=r.map(et=>et.lng),O=[r],Z=k.reduce((et,ot)=>Math.min(et,ot)),J=k.reduce((et,ot)=>Math.max(et,ot));return Z<
P&&O.push(r.map(et=>L.latLng(et.lat,et.lng+360))),J>q&&O.push(r.map(et=>L.latLng(et.lat,et.lng-360))),O},T=n.segments.map((r,k)=>{let O=r.line,Z=L.polyline(Q(O),
{renderer:x,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,...D(r)});return Z.on("mouseover",et=>E(r.system,et.latlng)),Z.on("mouseout",()=>E(null)),Z.on(
"click",et=>a.open("system",r.system,et.latlng,k)),gt(Z).system=n.systems[r.system].name,{item:r,latlngs:O,line:Z,slots:null,drawn:null}}),R=n.systems.map(()=>[]);
if(T.forEach(r=>R[r.item.system].push(r)),T.reduce((r,{latlngs:k})=>r+k.length,0)<=rn){let r=R.map(k=>{let O=k.flatMap(({latlngs:Z})=>Z.map(J=>J.lat));return O.
reduce((Z,J)=>Z+J,0)/(O.length||1)});ge(T,r)}function V(r){let k=Ft(20,r)/1e3,O=Math.min(an,sn/k);T.forEach(Z=>{let{slots:J}=Z;if(!J||!m(Z))return;let et=Z.latlngs.
map(st=>t.project(st,r)),ot=et.map((st,dt)=>{let pt=et[Math.max(dt-1,0)],rt=et[Math.min(dt+1,et.length-1)].subtract(pt),ft=Math.hypot(rt.x,rt.y)||1,it=J[dt]*O;return t.
unproject([st.x-rt.y/ft*it,st.y+rt.x/ft*it],r)});Z.drawn=ot,Z.line.setLatLngs(Q(ot))}),v!==null&&w(v)}let I={live:!1,plan:!1,gone:!1},$=L.layerGroup(),F=null,b=r=>{
let{ready:k,over:O}=n.systems[r];return F===null||(It(k)||0)<=F&&(It(O)||1/0)>=F},m=({item:r})=>I[Pt(n.systems[r.system].status)]&&b(r.system);function y(){T.forEach(
r=>{let k=m(r);k!==$.hasLayer(r.line)&&(k?$.addLayer(r.line):$.removeLayer(r.line))})}$.addTo(t),a.onYear(r=>{F=r,y(),ct()},[...n.systems.flatMap(r=>[It(r.ready),
It(r.over)]),...n.incidents.map(r=>r.lat===void 0?null:It(r.start))]);let v=null,d=null,u=L.layerGroup().addTo(t),h=L.tooltip({direction:"top",className:"tip",offset:[
0,-6]});function w(r){if(v=r,u.clearLayers(),e.classList.toggle("has-hot-system",r!==null),document.querySelectorAll(".systems .hot").forEach(O=>O.classList.remove(
"hot")),r===null)return;let k=document.querySelector(`.systems [data-system="${r}"]`);k&&k.classList.add("hot"),R[r].forEach(O=>{let Z=D(O.item),J=Q(O.drawn||O.
latlngs),et=i?Z.color:M.ink,{weight:ot=0}=Z;[{color:M.halo,weight:ot+5},{...Z,color:et,weight:ot+1.5,opacity:1}].forEach(dt=>L.polyline(J,{renderer:N,pane:"cata\
logue-hot",interactive:!1,smoothFactor:1,...dt}).addTo(u))})}function E(r,k){if(w(r===null?d:r),r===null||!k){h.remove();return}h.setLatLng(k).setContent(f("bdi",
"clip",n.systems[r].name)).addTo(t)}function s(r){S.remove(),r&&r.accuracy_m&&r.lat!==void 0&&r.lon!==void 0&&S.setLatLng([r.lat,r.lon]).setRadius(r.accuracy_m).
addTo(t)}let p=r=>a.open("place",r,W[r].latlng),A=n.places.map(()=>0);n.systems.forEach(r=>(r.places||[]).forEach(k=>{A[k]++}));let C=[],z=L.layerGroup(),j=[],K=new Set(
o.routes.flatMap(({legs:r})=>[{at:r[0],last:!1},{at:r[r.length-1],last:!0}]).map(({at:[r,k],last:O})=>n.legs[r].facts[k===O?"from":"to"])),W=n.places.map((r,k)=>{
let O=L.latLng(r.lat,r.lon);if(r.role==="other"){let st=L.circleMarker(O,{renderer:x,pane:"catalogue",radius:i?3.2:4,weight:1.3,fillOpacity:1,color:M.ink,fillColor:M.
land,bubblingMouseEvents:!1});return st.on("click",()=>p(k)),st.on("mouseover",()=>{h.setLatLng(O).setContent(f("span","",...Ht(r))).addTo(t)}).on("mouseout",()=>h.
remove()),z.addLayer(st),C.push(st),j.push({latlng:O,text:r.name,rank:A[k],className:"of-place",off:!1}),{latlng:O}}let Z=f("span","place-name",...Ht(r)),J=r.role===
"station",et=J?14:8,ot=L.marker(O,{icon:L.divIcon({className:`place ${r.role}`,html:f("div","dot",f("i"),Z),iconSize:[et,et]}),zIndexOffset:J?200:-200,riseOnHover:!0}).
addTo(t);return ot.getElement()?.setAttribute("aria-label",[r.name,r.name_ar].filter(Boolean).join(" ")),J||ot.bindTooltip(f("span","",...Ht(r)),{direction:"top",
className:"tip"}),ot.on("click",()=>p(k)),ot.on("keypress",st=>{st.originalEvent.key==="Enter"&&p(k)}),a.addLabel({latlng:O,element:Z,dot:!0,rank:J?K.has(k)?3:2:
0}),{latlng:O}});a.places=W;let H=n.stretches.map((r,k)=>{let O=r.line,Z=L.polyline(O,{renderer:x,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:M.
ink,weight:1.6,opacity:.7,dashArray:Gt(r)?"5 3":void 0});return Z.on("click",J=>a.open("stretch",k,J.latlng)),Z.on("mouseover",J=>{h.setLatLng(J.latlng).setContent(
f("bdi","clip",r.name)).addTo(t)}).on("mouseout",()=>h.remove()),{item:r,latlngs:O,line:Z}}),X=L.layerGroup(H.map(({line:r})=>r)),Y=gt(L.CircleMarker).extend({_updatePath(){
let r=this._renderer,k=this._point,O=this._radius,Z=r._ctx;!r._drawing||this._empty()||(Z.beginPath(),Z.moveTo(k.x,k.y-O),Z.lineTo(k.x+O,k.y),Z.lineTo(k.x,k.y+O),
Z.lineTo(k.x-O,k.y),Z.closePath(),r._fillStroke(Z,this))}}),U=L.layerGroup(),nt=[];n.incidents.forEach((r,k)=>{if(r.lat===void 0||r.lon===void 0)return;let O=L.
latLng(r.lat,r.lon),Z=new Y(O,{renderer:x,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:M.halo,fillColor:M.ink,bubblingMouseEvents:!1});Z.on("click",
()=>a.open("incident",k,O)),Z.on("mouseover",()=>{h.setLatLng(O).setContent(f("bdi","clip",`${r.start}: ${r.name}`)).addTo(t)}).on("mouseout",()=>h.remove()),nt.
push({latlng:O,lozenge:Z,text:String(r.start).slice(0,7),rank:1e3,className:"of-incident",year:It(r.start),hidden:!0,off:!1})});function ct(){nt.forEach(r=>{let k=F===
null||r.year===null||r.year===F;r.off=!k,k?U.addLayer(r.lozenge):U.removeLayer(r.lozenge)})}ct();let at={live:0,plan:0,gone:0};n.systems.forEach(r=>{at[Pt(r.status)]++}),
[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([r])=>at[r]).forEach(([r,k])=>a.addLayer({key:`systems\
-${r}`,title:k,parent:"systems",count:at[r],shown:i&&r!=="gone",show:O=>{I[r]=O,y()}})),j.length&&a.addLayer({key:"stations",parent:"stations",title:i?"Landing \
stations":"Other landing stations",group:z,count:j.length,shown:!0,show:r=>{j.forEach(k=>{k.off=!r})}}),H.length&&a.addLayer({key:"paths",parent:"paths",title:"\
Crossing paths",group:X,count:n.paths.length,shown:i}),nt.length&&a.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:U,count:nt.length,shown:i,
show:r=>{nt.forEach(k=>{k.hidden=!r})}});let lt=kt(document.createElement("canvas"));lt.font=un;let wt=new Map;function vt(r){let k=wt.get(r)??lt.measureText(r).
width;return wt.set(r,k),k}let De=r=>Math.round((yt()?.4:1)*(r<3?24:r<5?70:130)),ee=r=>gt(r)._parts||[];a.addInk((r,k)=>{let O=[],Z=t.getPixelOrigin().subtract(
k);if(!i)return O;for(let{line:J}of T)if($.hasLayer(J))for(let et of ee(J))for(let ot=1;ot<et.length;ot++){let st=et[ot-1],dt=et[ot],pt=Math.ceil(st.distanceTo(
dt)/8);for(let bt=0;bt<pt;bt++)O.push({x:st.x+(dt.x-st.x)*bt/pt+Z.x,y:st.y+(dt.y-st.y)*bt/pt+Z.y});if(O.length>4e4)return O}return O}),a.onLayout(({origin:r,size:k,
free:O,take:Z,inside:J,crossed:et,zoom:ot})=>{let st=[],dt=t.containerPointToLayerPoint([0,0]),pt=(rt,ft,it,ht,Lt=0)=>{let mt=f("span",`catalogue-name ${ft}`,f(
"bdi","",rt));return mt.style.transform=`translate(${(it+dt.x).toFixed(1)}px, ${(ht+dt.y).toFixed(1)}px)`+(Lt?` rotate(${Lt.toFixed(3)}rad)`:""),st.push(mt),mt},
bt=[...nt.filter(rt=>!rt.hidden),...j].filter(rt=>!rt.off).map(rt=>({...rt,at:t.project(rt.latlng,ot).subtract(r)})).filter(({at:rt})=>rt.x>0&&rt.y>0&&rt.x<k.x&&
rt.y<k.y).sort((rt,ft)=>ft.rank-rt.rank);bt.forEach(({at:rt})=>Z(rt.x-4,rt.y-4,8,8)),i&&ze(pt,{size:k,free:O,take:Z});for(let rt of bt){if(st.length>=De(ot))break;
let ft=ye(rt.text),it=vt(ft)+2,ht=13,{x:Lt,y:mt}=rt.at,Nt=[[Lt+7,mt-ht/2],[Lt-7-it,mt-ht/2],[Lt-it/2,mt-7-ht],[Lt-it/2,mt+7]].filter(([Et,xt])=>J(Et,xt,it,ht)&&
O(Et,xt,it,ht)).map(([Et,xt])=>({u:Et,v:xt,met:et(Et,xt,it,ht)})),St=Nt.length?Nt.reduce((Et,xt)=>xt.met<Et.met?xt:Et):null;!St||St.met>(rt.rank>=1e3?9:2)||(Z(St.
u,St.v,it,ht),pt(ft,rt.className,St.u,St.v))}g.replaceChildren(...st)});function ze(r,{size:k,free:O,take:Z}){n.systems.map((ot,st)=>st).filter(ot=>R[ot].some(st=>$.
hasLayer(st.line))).map(ot=>{let st=R[ot].flatMap(({line:dt})=>ee(dt)).map(dt=>dt.map(pt=>t.layerPointToContainerPoint(pt)));return{s:ot,parts:st,length:st.reduce(
(dt,pt)=>dt+be(pt),0)}}).sort((ot,st)=>st.length-ot.length).slice(0,yt()?12:60).forEach(({s:ot,parts:st})=>{let dt=ye(n.systems[ot].name),pt=vt(dt)+4,bt=[];st.forEach(
ft=>{for(let it=0;it+1<ft.length;it++){let ht=it+1;for(;ht+1<ft.length&&ft[it].distanceTo(ft[ht])<pt;)ht++;let Lt=ft[it],mt=ft[ht],Tt=Lt.distanceTo(mt);Tt<pt||Tt<
.985*be(ft.slice(it,ht+1))||bt.push([Lt,mt])}});let rt=Math.max(1,Math.floor(bt.length/24));for(let ft=0;ft<bt.length;ft+=rt){let[it,ht]=bt[(ft+ot*7*rt)%bt.length];
ht.x<it.x&&([it,ht]=[ht,it]);let Lt=it.add(ht).divideBy(2),mt=ht.subtract(it),Tt=Math.hypot(mt.x,mt.y),Nt=L.point(mt.x/Tt,mt.y/Tt),St=L.point(Nt.y,-Nt.x),Et=pt/
5+6,xt=[-2,-1,0,1,2].map($t=>Lt.add(Nt.multiplyBy($t*pt/5)).subtract([pt/10+3,7]));if(!xt.every(({x:$t,y:Bt})=>$t>4&&Bt>4&&$t<k.x-60&&Bt<k.y-30)||!xt.every(({x:$t,
y:Bt})=>O($t,Bt,Et,14)))continue;xt.forEach(({x:$t,y:Bt})=>Z($t,Bt,Et,14));let re=Lt.subtract(Nt.multiplyBy(pt/2-2)).add(St.multiplyBy(6.5)),qe=r(dt,"of-system",
re.x,re.y,Math.atan2(mt.y,mt.x));qe.style.color=G(ot);break}})}let ne={system:r=>R[r].map(k=>k.drawn||k.latlngs),segment:r=>[T[r].latlngs],stretch:r=>[H[r].latlngs],
path:r=>n.paths[r].stretches.map(k=>H[k].latlngs),leg:r=>[a.legs[r].latlngs]};a.where=(r,k)=>{if(r==="place")return W[k].latlng;if(r==="incident"){let Z=n.incidents[k];
return Z.lat===void 0||Z.lon===void 0?null:L.latLng(Z.lat,Z.lon)}let O=ne[r]?.(k)??[];return O.length?dn(O):null},a.mark=(r,k=0)=>{s(r==="place"?n.places[k]:r===
"incident"?n.incidents[k]:null),d=r==="system"?k:r==="segment"?n.segments[k].system:null,w(d)};function oe(r,k){let O=["system","segment","path"].includes(r)?ne[r]?.(
k).flat()??[]:[],Z=a.where(r,k);return O.length?a.frame(L.latLngBounds(O)):Z&&t.setView(Z,Math.max(t.getZoom(),8),{animate:!1}),a.open(r,k,null)}let Rt=(r,k,O)=>O.
forEach((Z,J)=>a.addSearch({names:Z.filter(Boolean),kind:k,open:()=>oe(r,J)})),se=r=>[r.name,r.name_ar,r.id,...String(r.facts["other names"]||"").split(", ")];Rt(
"place","Place",n.places.map(se)),Rt("system","Cable system",n.systems.map(se)),Rt("path","Crossing path",n.paths.map(r=>[r.name,r.name_ar,r.id])),Rt("incident",
"Incident",n.incidents.map(r=>[r.name,r.start])),Rt("deal","Deal",n.deals.map(r=>[r.name]));let Ze=r=>{let k=Pt(n.systems[r.system].status);return k!=="live"?k:
Gt(r)?"modelled":"known"},Ge=new Set([...n.segments.map(Ze),...H.length?["path"]:[],...nt.length?["incident"]:[]]);c.querySelectorAll("[data-key]").forEach(r=>{
gt(r).hidden=!Ge.has(r.getAttribute("data-key")||"")});let ae=document.getElementById("systems");if(ae){let r=k=>{let O=L.SVG.create("svg"),Z=L.SVG.create("path"),
J=n.systems[k];O.setAttribute("width","26"),O.setAttribute("height","8"),O.setAttribute("aria-hidden","true"),Z.setAttribute("d","M1 4H25");let et=Pt(J.status);
return Z.setAttribute("class",et==="live"?Gt(J)?"modelled":"known":et),O.setAttribute("class","system"),O.style.setProperty("--system",et==="gone"?"var(--soft)":
`var(--route-${B[k]})`),O.append(Z),O};n.systems.map((k,O)=>({item:k,i:O})).sort((k,O)=>k.item.name.localeCompare(O.item.name,"en")).forEach(({item:k,i:O})=>{let Z=[
k.ready||"date not known",k.status==="in service"?"":k.status,R[O].length?"":"not drawn"].filter(Boolean).join(", "),J=f("button","",R[O].length?r(O):f("span","\
no-line"),f("bdi","clip",k.name),f("small","",Z));J.type="button",J.dataset.system=String(O),J.addEventListener("click",()=>{yt()&&a.expand(!1),oe("system",O)}),
J.addEventListener("mouseenter",()=>E(O)),J.addEventListener("mouseleave",()=>E(null)),J.addEventListener("focus",()=>E(O)),J.addEventListener("blur",()=>E(null)),
ae.append(f("li","",J))})}a.onDraw(r=>{V(r);let k=Math.max(1.8,Math.min(4,r*.62));C.forEach(O=>O.setRadius(k))}),window.matchMedia("(prefers-color-scheme: dark)").
addEventListener("change",()=>{M=_(),T.forEach(r=>r.line.setStyle(D(r.item))),H.forEach(({line:r})=>r.setStyle({color:M.ink})),C.forEach(r=>r.setStyle({color:M.
ink,fillColor:M.land})),nt.forEach(({lozenge:r})=>r.setStyle({color:M.halo,fillColor:M.ink})),w(v),a.layout()})}var Le=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],fn=["inferred","assumed"],hn=["system","right of way","status","route","cable","length published","round-trip de\
lay","accuracy","used by routes"],pn={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published "," km"],"km apar\
t":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",""],cause:["caus\
e: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},mn=["candidates","why","note",
"place"],Ot=t=>f("bdi","",t);function xe(t,o,e){let c=f("button",t,o);return c.type="button",c.addEventListener("click",n=>{n.stopPropagation(),e()}),c}var gn=t=>f(
"span",`surely ${t}`,t);function yn(t){let o=t.split(", ")[1]||"",e=fn.includes(o),c=f("span",`mark ${e?"modelled":"known"}`,e?"modelled":o);return o?[c," ",t]:
[t]}function bn(t){let o=(n,a)=>{let i=f("th","",n);return i.scope=a,i},e=["low","likely","high"],c=t.map(n=>f("tr","",o(String(n.figure),"row"),...e.map(a=>f("\
td","",a==="likely"?f("b","",String(n[a])):String(n[a])))));return f("table","figures",f("thead","",f("tr","",f("td",""),...e.map(n=>o(n,"col")))),f("tbody","",
...c))}function ve({map:t,features:o},e){let c=Le.flatMap(([T,R])=>o[R].map((V,I)=>[T,I])),n=new Map(Le),a=(T,R)=>o[n.get(T)||"routes"][R];function i(T,R){let V=xe(
"to",Ot(a(T,R).name),()=>Q(T,R));return V.dataset.to=`${T}-${R}`,V}let l=T=>[T].flat().map(R=>typeof R=="number"?i(...c[R]):Ot(R)),g=(T,R)=>f("span",`badge ${T.
contract?"contract":"intent"}`,...l(R));function x(T,R=null){let V=f("dl","facts");return Object.entries(T).forEach(([I,$])=>{if(R?!R.includes(I):["note","statu\
s"].includes(I))return;let F=I==="accuracy"?yn(String($)):l($);V.append(f("dt","",I.charAt(0).toUpperCase()+I.slice(1)),f("dd",I==="value"?"value":"",...F))}),V.
children.length?[V]:[]}function N({id:T,kind:R,from:V,to:I,"attribution confidence":$,...F}){let b=V&&I?{ends:[V," – ",I].flat()}:{},m=typeof T=="number"?c[T]:
null,y=m&&m[0]==="deal",v={...T===void 0?{}:{id:T},...b,...y||!R?{}:{kind:R},...F},[d,...u]=Object.entries(v),h=f("li","",...y?[g(a(...m),R)," "]:[],...l(d[1]));
$&&h.append(" ",gn(String($)));let w=f("small","");return u.forEach(([E,s])=>{let[p,A]=pn[E]||["",""],C=/\d$/.test(String(s))?A:"",z=[p,...l(s),C].filter(j=>j!==
"");mn.includes(E)?h.append(f("p","small",...z)):E==="value"?h.append(f("p","value",...z)):w.append(...w.childNodes.length?[" · "]:[],f("span","",...z))}),w.childNodes.
length&&h.insertBefore(w,h.querySelector("p")),h}function S(T,R){return T==="Figures"?bn(R):f("section","",f("h3","",T),f("ul","things",...R.map(N)))}function _(T=[]){
if(!T.length)return[];let R=T.map(V=>{let I=o.sources[V],$=Ot(I.title);if(I.url){let b=f("a","",$);b.href=I.url,b.target="_blank",b.rel="noopener noreferrer",$=
b}let F=[I.publisher,I.date,I.licence].flatMap(b=>b?[", ",Ot(b)]:[]);return f("li","",$,...F)});return[f("details","sources",f("summary","",`Sources (${R.length}\
)`),f("ul","",...R))]}let M=[],B=null,G=0,D=(T,R)=>f("section","leg",f("h3","",T==="leg"?"This leg: ":"Here: ",i(T,R)),...x(a(T,R).facts,hn));function P(T,R,V){
let I=a(T,R),{status:$,note:F}=I.facts,b=f("span","title",...T==="route"?[f("span","number",String(R+1))]:[],f("span","",Ot(I.name))),m=f("h2","",b);if(m.tabIndex=
-1,m.id=`card-title-${++G}`,I.name_ar){let u=f("span","ar",I.name_ar);u.lang="ar",u.dir="rtl",m.append(u)}let y=f("p","kicker",f("span","",Ot(I.kind.charAt(0).toUpperCase()+
I.kind.slice(1))),...T==="deal"?[g(I,I.facts.kind)]:[],...$?[f("span","chip",...l($))]:[]);if(M.length>1){let[u,h]=M[M.length-2],w=xe("back","‹ Back",()=>{M.pop(),
q()});w.setAttribute("aria-label",`Back to ${a(u,h).name}`.slice(0,120)),y.prepend(w)}let v=T==="deal"?I.contract?"contract":"intent":T==="route"?`route-${R}`:"",
d=f("article",`card of-${T} ${v}`.trim(),y,m,...V===null?[]:[D(T==="route"?"leg":"segment",V)],...x(I.facts),...Object.entries(I.lists).map(([u,h])=>S(u,h.map(w=>o.
lists[u][w]))),...I.uncertain?[f("section","",f("h3","","Uncertain"),...I.uncertain.map(u=>f("p","small doubt",Ot(u))))]:[],...F?[f("p","small note",...l(F))]:[],
..._(I.sources));return d.setAttribute("aria-labelledby",m.id),d.dataset.card=`${T}-${R}`,d}function q(){let T=M[M.length-1],R=B&&B.getElement();if(!B||!R)return;
let[V,I]=T,$=P(...T),F=e.where(V,I);B.setContent($),F&&!t.getBounds().contains(F)&&t.panTo(F,{animate:!1}),F&&B.setLatLng(F),e.mark(V,I),Mt(R,".leaflet-popup-co\
ntent").scrollTop=0,Mt($,"h2").focus({preventScroll:!0})}function Q(T,R){M.push([T,R,null]),q()}e.open=(T,R,V,I=null)=>{M=[[T,R,I]];let $=V||e.where(T,R)||t.getCenter(),
F=B=e.card(P(T,R,I),$);return e.mark(T,R),F.once("remove",()=>e.mark(null)),F}}var wn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function Ee(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,o=>wn[o]).replace(/[٠-٩۰-۹]/g,
o=>String(Number(o.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function Me(t,o){let e=Ee(o),c=e.split(" ");return e?t.flatMap(n=>{let a=n.folded??=
n.names.flatMap(g=>g?[Ee(g)]:[]),i=a.map(g=>{let x=` ${g}`.indexOf(` ${e}`);return g===e?0:x===0?1:x>0?2:c.every(N=>g.includes(N))?3:9}),l=Math.min(...i,9);return l<
9?[{entry:n,score:l,size:Math.min(...a.map(g=>g.length||99))}]:[]}).sort((n,a)=>n.score-a.score||n.size-a.size).slice(0,12).map(n=>n.entry):[]}var Wt=t=>new RegExp(
"\\p{Script=Arabic}","u").test(t);function ke({map:t,data:o,box:e,panel:c},n){let a=ut("tools"),i=(s,p=0)=>s.toLocaleString("en",{minimumFractionDigits:p,maximumFractionDigits:p}),l=s=>i(s/1e3,s<
1e4?3:s<1e6?2:1),g={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function x(s){
let p=L.SVG.create("svg"),A=L.SVG.create("path");return p.setAttribute("viewBox","0 0 24 24"),p.setAttribute("aria-hidden","true"),A.setAttribute("d",g[s]),p.append(
A),p}function N(s,p,A=""){let C=f("button",A,s);return C.type="button",C.addEventListener("click",p),C}let S=null;function _(s,p,A){let C=N(x(s),A,"tool");return C.
setAttribute("aria-label",p),C.title=p,a.append(C),C}function M(s,p,A,{opened:C=()=>{},closed:z=()=>{}}={}){let j=_(s,p,()=>{S&&S.item===j?B():K()});A.classList.
add("sheet"),A.id=`sheet-${s}`,A.hidden=!0,A.setAttribute("role","group"),A.setAttribute("aria-label",p),j.setAttribute("aria-expanded","false"),j.setAttribute(
"aria-controls",A.id),a.append(A);function K(){S&&B(),yt()&&n.expand(!1),S={item:j,sheet:A,closed:z},A.hidden=!1,j.setAttribute("aria-expanded","true"),C()}return{
item:j,show:K}}function B(s=!1){if(!S)return;let{item:p,sheet:A,closed:C}=S;S=null,A.hidden=!0,p.setAttribute("aria-expanded","false"),C(),s&&p.focus()}document.
addEventListener("keydown",s=>{s.key==="Escape"&&!s.defaultPrevented&&(S&&(a.contains(s.target)||!e.querySelector(".leaflet-popup"))?B(!0):t.closePopup())}),n.find=
s=>Me(n.entries,s),(function(){let s=f("input"),p=f("ul","results"),A=f("p","said");s.type="search",s.placeholder="Station, system, path … or اسم",s.autocomplete=
"off",s.spellcheck=!1,s.maxLength=200,s.dir="auto",Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","\
aria-controls":"results","aria-autocomplete":"list"}).forEach(([Y,U])=>s.setAttribute(Y,U)),p.id="results",p.setAttribute("role","listbox"),p.setAttribute("aria\
-label","Found"),A.setAttribute("role","status");let z=M("search","Search",f("div","search",s,A,p),{opened:()=>{s.focus(),s.select()}}),j=[],K=-1;function W(Y){
B(),z.item.focus(),Y.bounds?n.frame(Y.bounds):Y.latlng&&t.setView(Y.latlng,Math.max(t.getZoom(),8),{animate:!1}),Y.open&&Y.open()}function H(Y){K=Y,[...p.children].
forEach((U,nt)=>U.setAttribute("aria-selected",String(nt===Y))),Y<0?s.removeAttribute("aria-activedescendant"):(s.setAttribute("aria-activedescendant",p.children[Y].
id),p.children[Y].scrollIntoView({block:"nearest"}))}function X(){j=n.find(s.value),p.replaceChildren(...j.map((Y,U)=>{let nt=Y.names.flatMap(lt=>lt||[]),ct=nt.
find(lt=>!Wt(lt))||nt[0]||"",at=nt.find(Wt),tt=f("li","",f("bdi","en",ct));if(at&&at!==ct){let lt=f("bdi","ar",at);lt.lang="ar",tt.append(lt)}return tt.append(f(
"small","",Y.kind||"")),tt.id=`result-${U}`,tt.setAttribute("role","option"),tt.addEventListener("mousedown",lt=>lt.preventDefault()),tt.addEventListener("click",
()=>W(Y)),tt})),s.setAttribute("aria-expanded",String(j.length>0)),A.textContent=s.value.trim()?j.length?`${j.length} found`:"Nothing found":"",H(j.length?0:-1)}
s.addEventListener("input",X),s.addEventListener("keydown",Y=>{let U=Y.key==="ArrowDown"?1:Y.key==="ArrowUp"?-1:0;if(U&&j.length)H((K+U+j.length)%j.length);else if(Y.
key==="Enter"&&K>=0)W(j[K]);else if(Y.key==="Escape"&&s.value)s.value="",X();else return;Y.preventDefault()}),document.addEventListener("keydown",Y=>{let U=Y.target instanceof
Element&&Y.target.closest("input, textarea, select");Y.key==="/"&&!U&&(Y.preventDefault(),z.show())})})();let G={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let s=f("ul","tree"),p=new Set,A=[];function C(K,W,H,X,Y){let U=f("inpu\
t"),nt=f("label","",U);return U.type="checkbox",U.addEventListener("change",()=>X(U.checked)),Y&&nt.append(Y()),nt.append(f("bdi","",K)),W!==null&&nt.append(f("\
small","",i(W))),A.push([U,H]),f("div","row",nt)}function z(){A.forEach(([K,W])=>{let H=W();K.checked=H===!0,K.indeterminate=H===null})}function j(){A=[];let K=Object.
keys(G),W=[...new Set([...K,...n.layers.map(H=>H.parent)])];s.replaceChildren(...W.flatMap(H=>{let X=n.layers.filter(tt=>tt.parent===H);if(!X.length)return[];if(X.
length===1){let[tt]=X;return[f("li","",C(tt.title,tt.count,()=>tt.shown,lt=>{tt.set(lt),z()},tt.mark))]}let Y=()=>{let tt=X.filter(lt=>lt.shown).length;return tt===
0?!1:tt===X.length?!0:null},U=G[H]||H,nt=C(U,X.length,Y,tt=>{n.together(()=>X.forEach(lt=>lt.set(tt))),z()}),ct=f("ul","",...X.map(tt=>f("li","",C(tt.title,tt.count,
()=>tt.shown,lt=>{tt.set(lt),z()},tt.mark))));ct.hidden=!p.has(H),ct.id=`branch-${W.indexOf(H)}`;let at=N(f("span","chevron"),()=>{ct.hidden=!ct.hidden,ct.hidden?
p.delete(H):p.add(H),at.setAttribute("aria-expanded",String(!ct.hidden))},"more");return at.setAttribute("aria-label",`${U}: each one`),at.setAttribute("aria-ex\
panded",String(!ct.hidden)),at.setAttribute("aria-controls",ct.id),nt.append(at),[f("li","",nt,ct)]})),z()}M("layers","Layers",f("div","layers",f("h2","","Layer\
s"),s),{opened:j}),n.onLayers(()=>{S&&S.sheet.id==="sheet-layers"&&z()})})();let D=f("div","cross");D.setAttribute("aria-hidden","true");let P=null;(function(){
let s=[],p=L.layerGroup(),A=f("ol","steps"),C=f("p","total");C.setAttribute("role","status");let z=L.polyline([],{pane:"measure",className:"measured",interactive:!1,
smoothFactor:0}),j=U=>{s.push(U),K()};function K(){let U=s.slice(1).map((at,tt)=>jt(s[tt],at));z.setLatLngs(s.slice(1).map((at,tt)=>Zt(s[tt],at))),p.clearLayers(),
s.forEach(at=>p.addLayer(L.circleMarker(at,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),A.replaceChildren(...U.map(at=>f("li","",`${at.
exact?"":"about "}${l(at.m)} km`,f("small","",`bearing ${at.bearing.toFixed(1)}°`))));let nt=U.reduce((at,tt)=>at+tt.m,0),ct=U.every(at=>at.exact);C.textContent=
s.length<2?s.length?"One point; add another":"No point yet":`${ct?"":"About "}${l(nt)} km in all`,C.dataset.metres=U.length?nt.toFixed(4):"",H.disabled=X.disabled=
!s.length}let W=N("Add the centre of the map",()=>j(t.getCenter())),H=N("Undo",()=>{s.pop(),K()}),X=N("Clear",()=>{s.length=0,K()}),Y=f("div","measure",f("h2","",
"Measure"),f("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),f("div","buttons",W,H,X),A,C);M("measure","Measure",Y,{
opened(){P=j,t.closePopup(),e.classList.add("measuring"),e.append(D),t.doubleClickZoom.disable(),[z,p].forEach(U=>U.addTo(t)),K()},closed(){P=null,e.classList.remove(
"measuring"),D.remove(),t.doubleClickZoom.enable(),[z,p].forEach(U=>U.remove())}})})();let q=[...n.dates].flatMap(s=>Number.isInteger(s)?Number(s):[]).sort((s,p)=>s-
p),Q=()=>{};if(q.length&&q[0]<q[q.length-1]){let s=q[0],p=q[q.length-1],A=f("input"),C=f("output","","All years");Object.assign(A,{type:"range",min:s,max:p+1,step:1,
value:p+1}),A.setAttribute("aria-label","Year"),Q=K=>{n.year=K===null||K>p?null:Math.max(K,s),A.value=String(n.year??p+1),C.textContent=n.year===null?"All years":
String(n.year),A.setAttribute("aria-valuetext",C.textContent),j.classList.toggle("on",n.year!==null),n.together(()=>n.years.forEach(W=>W(n.year))),n.state.changed()},
A.addEventListener("input",()=>Q(Number(A.value)));let z=f("div","ends",f("span","",String(s)),f("span","","all")),{item:j}=M("year","Year",f("div","year",f("h2",
"","Year"),C,A,z,f("p","","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts\
 of that year. What has no known date stays."),N("All years",()=>Q(null))));A.setAttribute("aria-valuetext","All years")}let T=n.state;T.add("view",()=>{let{lat:s,
lng:p}=t.getCenter();return`${s.toFixed(4)},${p.toFixed(4)},${t.getZoom()}`},s=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(s))
return;let[p,A,C]=s.split(",").map(Number);t.setView([p,A],Math.min(Math.max(C,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),T.add("change",()=>n.layers.filter(
s=>s.shown!==s.first).map(s=>encodeURIComponent(s.key)).join(","),s=>{let p=new Set(s.split(",").flatMap(A=>{try{return[decodeURIComponent(A)]}catch{return[]}}));
n.layers.forEach(A=>A.set(p.has(A.key)!==A.first))}),T.add("year",()=>n.year===null?"":String(n.year),s=>{Q(/^\d{4}$/.test(s)?Number(s):null)});function R(){return"\
#"+[...T.entries].map(([s,{get:p}])=>[s,p()]).filter(([,s])=>s).map(([s,p])=>`${s}=${p}`).join("&")}let V="";function I(s){if(location.hash===V)return;let p=new Map(
location.hash.slice(1,6e3).split("&").map(C=>{let z=C.indexOf("=");return[C.slice(0,z),C.slice(z+1)]})),A=[...T.entries].filter(([C])=>!s||p.has("view")||p.has(
C));A.length&&n.together(()=>A.forEach(([C,{set:z}])=>z(p.get(C)||"")))}let $;function F(){try{V=R(),history.replaceState(null,"",V)}catch{}}I(!0),window.addEventListener(
"hashchange",()=>I(!1));let b=!1;if(["pointerdown","keydown","wheel"].forEach(s=>window.addEventListener(s,()=>{b=!0},{capture:!0,passive:!0})),T.changed=()=>{clearTimeout(
$),b&&($=setTimeout(F,250))},t.on("moveend",()=>T.changed()),/^(https?|file):$/.test(location.protocol)){let s=f("input"),p=f("p","said");s.readOnly=!0,s.setAttribute(
"aria-label","Link to this view"),p.setAttribute("role","status"),s.addEventListener("focus",()=>s.select()),M("link","Link to this view",f("div","link",f("h2",
"","Link to this view"),s,f("div","buttons",N("Copy",async()=>{s.select();let A;try{await navigator.clipboard.writeText(s.value),A=!0}catch{A=document.execCommand(
"copy")}p.textContent=A?"Copied":"Copy it from the field"})),p),{opened(){s.value=location.href.split("#")[0]+R(),p.textContent="",s.focus()}})}if(document.fullscreenEnabled){
let s=_("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());s.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{s.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function m(s){let p=n.depthAt(
s);return p?`Depth: ${i(p.low_m)} to ${i(p.high_m)} m, from cells of about ${i(p.cell_km)} km`:"Depth: on land, or not known"}function y(s){let p=s.lng-360*Math.
round(s.lng/360),A=(C,z,j)=>`${Math.abs(C).toFixed(4)}° ${C<0?j:z}`;return`${A(s.lat,"N","S")}, ${A(p,"E","W")}`}n.hereLines=s=>[y(s),m(s)];function v(s){let p=n.
routeNear(s);return p?n.openRoute(p,s):n.card(f("div","card here",...n.hereLines(s).map(A=>f("p","",A))),s)}t.on("click",s=>{P?P(s.latlng):d()||v(s.latlng)}),e.
addEventListener("keydown",s=>{s.key!=="Enter"||s.target!==e||(P?P(t.getCenter()):v(t.getCenter()))});function d(){let s=!!S||u;return B(),s}let u=!1;t.on("prec\
lick",()=>{u=!!e.querySelector(".leaflet-popup")});let h=null;function w(s){if(s!==!!h)if(t.setMaxBounds(void 0),s){h={at:t.getCenter(),zoom:t.getZoom(),open:ut(
"panel-toggle").getAttribute("aria-expanded")==="true"};let p=h.open&&!yt()?E():t.getBounds();document.documentElement.classList.add("printing"),n.expand(!0),t.
invalidateSize({animate:!1,pan:!1}),t.fitBounds(p,{paddingBottomRight:[0,t.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),n.redraw(),n.paintNow(),
e.querySelectorAll("canvas").forEach(A=>{if(A.classList.contains("leaflet-tile"))return;let C=kt(A),{width:z,height:j}=A,K=document.createElement("canvas");Object.
assign(K,{width:z,height:j}),kt(K).drawImage(A,0,0),A.width=z,C.drawImage(K,0,0)})}else h&&(document.documentElement.classList.remove("printing"),t.invalidateSize(
{animate:!1,pan:!1}),n.expand(h.open),t.setView(h.at,h.zoom,{animate:!1}),h=null,t.setMaxBounds(o.window))}function E(){let s=t.getSize(),p=c.getBoundingClientRect().
width+20;return L.latLngBounds(t.containerPointToLatLng([0,s.y]),t.containerPointToLatLng([s.x-p,0]))}window.addEventListener("beforeprint",()=>w(!0)),window.addEventListener(
"afterprint",()=>w(!1))}function Ln({columns:t,rows:o,levels:e}){let c=e.slice();for(let n=0;n<3;n++){let a=c.slice();for(let i=0;i<o;i++)for(let l=0;l<t;l++){let g=i*t+l;if(c[g]!==-1)
continue;let x=0,N=0;for(let S=Math.max(i-1,0);S<=Math.min(i+1,o-1);S++)for(let _=Math.max(l-1,0);_<=Math.min(l+1,t-1);_++){let M=c[S*t+_];M!==-1&&(x+=M,N++)}N&&
(a[g]=x/N)}c=a}return c.map(n=>Math.max(n,0))}function xn(t){let o=t.columns>>1,e=t.rows>>1,c=new Float32Array(o*e);for(let n=0;n<e;n++)for(let a=0;a<o;a++){let i=2*
n*t.columns+2*a,l=0,g=0;for(let x of[i,i+1,i+t.columns,i+t.columns+1])t.levels[x]!==-1&&(l+=t.levels[x],g++);c[n*o+a]=g?l/g:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:o,rows:e,levels:c}}function Se(t){let o=[];for(let e=t;;e=xn(e)){let{west:c,south:n,step:a,columns:i,rows:l}=e,g=e,x=null;if(o.
push({west:c,south:n,step:a,columns:i,rows:l,get levels(){return x=x||Ln(g)}}),Math.min(i,l)<16)return o}}function Ae(t,o){let e=new Int32Array(4*t.length),c=new Float32Array(
4*t.length);return t.forEach((n,a)=>{let i=Math.min(Math.max(n,0),o-1),l=Math.floor(i),g=i-l;for(let x=0;x<4;x++)e[4*a+x]=Math.min(Math.max(l-1+x,0),o-1);c[4*a]=
(1-g)**3/6,c[4*a+1]=(3*g**3-6*g**2+4)/6,c[4*a+2]=(-3*g**3+3*g**2+3*g+1)/6,c[4*a+3]=g**3/6}),{nodes:e,weights:c}}function $e(t,o,e){let{columns:c,rows:n,levels:a}=t,
i=o.length,{nodes:l,weights:g}=Ae(o.map(M=>(M-t.west)/t.step),c),x=Ae(e.map(M=>(M-t.south)/t.step),n),N=new Map;function S(M){if(!N.has(M)){let B=new Float32Array(
i),G=M*c;for(let D=0,P=0;D<i;D++,P+=4)B[D]=g[P]*a[G+l[P]]+g[P+1]*a[G+l[P+1]]+g[P+2]*a[G+l[P+2]]+g[P+3]*a[G+l[P+3]];N.set(M,B)}return N.get(M)}let _=new Float32Array(
i*e.length);for(let M=0;M<e.length;M++){let[B,G,D,P]=[0,1,2,3].map(V=>S(x.nodes[4*M+V])),[q,Q,T,R]=x.weights.subarray(4*M,4*M+4);for(let V=0,I=M*i;V<i;V++,I++)_[I]=
q*B[V]+Q*G[V]+T*D[V]+R*P[V]}return _}async function vn(t){let o=atob(t),e=new Uint8Array(o.length);for(let l=0;l<e.length;l++)e[l]=o.charCodeAt(l);let n=new Blob([e]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),a=[],i=0;for(let l=await n.read();!l.done;l=await n.read()){if(i+=l.value.length,i>268435456)throw new RangeError("more data than a \
page has");a.push(l.value)}return new Uint8Array(await new Blob(a).arrayBuffer())}async function Ce(t,o){let[e,c]=await Promise.all(t.split(" ",2).map(vn)),n=En(
c,o);return JSON.parse(new TextDecoder().decode(e),(a,i)=>typeof i=="object"&&i!==null&&"~"in i?n[i["~"]]:i)}function En(t,o){let e=t.length>>2,c=0,n=()=>{if(c>=
e)throw new RangeError("fewer vertices than the lines have");let x=t[c]|t[c+e]<<8|t[c+2*e]<<16|t[c+++3*e]<<24;return x>>>1^-(x&1)},a=n();n();let i=Array.from({length:Math.
min(a,e)},()=>({unit:n(),size:n()})),l=0,g=0;return i.map(({unit:x,size:N})=>{let S=[],_=0,M=0,B=0,G=0,D=0,P=0;for(let q=0;q<N;q++){let Q=n(),T=n();q?([D,B]=[B,
(B+D>>1)+Q],[P,G]=[G,(G+P>>1)+T],_+=B,M+=G):(_=l+=Q,M=g+=T),S.push(o(M/x,_/x))}return S})}function qt({rows:t,columns:o}){let e=Array.from({length:t},()=>({}));
return Object.entries(o).forEach(([c,n])=>{let a=Array.isArray(n)?i=>n[i]:"all"in n?()=>n.all:i=>n.of[n.at[i]];e.forEach((i,l)=>{let g=a(l);g!==null&&(i[c]=g)})}),
e}function Ne({lists:t,...o}){let e=Object.entries(t).map(([n,a])=>[n,qt(a)]),c=Object.entries(o).map(([n,a])=>{let i=a.facts&&qt(a.facts),l=a.lists&&qt(a.lists);
return[n,qt(a).map((g,x)=>({...g,facts:i?.[x],lists:l?.[x]}))]});return{lists:Object.fromEntries(e),...Object.fromEntries(c)}}function Oe({columns:t,rows:o,steps:e},c,n){
let a=new Float32Array(t*o);for(let i=0,l=0;i<a.length;i++)i%t===0&&(l=0),e[i]===" "?a[i]=n:a[i]=l=(l+e.charCodeAt(i)-63)%c;return a}var Mn=6;function kn(t,[o,e]){let c=(n,a,i)=>n.some(l=>Math.abs(a-l)<.002&&Math.abs(i-l)<.002);return t.flatMap(n=>{let a=[],i=[n[0]];for(let l=1;l<=n.length;l++){
let g=n[l-1],x=n[l%n.length];c(o,g.lng,x.lng)||c(e,g.lat,x.lat)?(i.length>1&&a.push(i),i=[x]):i.push(x)}return i.length>1&&a.push(i),a})}function An(t,o,e,c){let n=o.
length,a=null;for(let i of[...t].reverse()){let{west:l,south:g,step:x,columns:N,rows:S}=i[0],_=l+x*(N-1),M=g+x*(S-1);if(a&&(o[0]>_||o[n-1]<l||e[0]<g||e[n-1]>M))
continue;let B=i.find(P=>P.step*c>=1.5)||i[i.length-1],G=$e(B,o,e);if(!a){a=G;continue}let D=(P,q,Q)=>Math.min(P-q,Q-P)/(Mn*x);for(let P=0,q=0;P<n;P++){let Q=D(
e[P],g,M);for(let T=0;T<n;T++,q++){let R=Math.min(Q,D(o[T],l,_),1);R>0&&(a[q]+=R*(G[q]-a[q]))}}}return a||new Float32Array(n*n)}function Sn(t,o,e,c,n){let a=t.width,
i=2**o.z,l=Array.from({length:a},(I,$)=>($+.5)/a),g=l.map(I=>360*(o.x+I)/i-180),x=l.map(I=>Math.atan(Math.sinh(Math.PI*(1-2*(o.y+I)/i)))*180/Math.PI),N=An(e,g,x,
256*i/360),{west:S,south:_,step:M,columns:B,rows:G}=e[e.length-1][0],D=(I,$,F)=>I>$-M&&I<$+F*M,P=g.map(I=>D(I,S,B)),q=c.length-1,Q=n.map(([I,$,F])=>255<<24|F<<16|
$<<8|I),T=kt(t),R=T.createImageData(a,a),V=new Int32Array(R.data.buffer);for(let I=0,$=0;I<a;I++){if(!D(x[I],_,G)){$+=a;continue}for(let F=0;F<a;F++,$++){if(!P[F])
continue;let b=N[$],m=0;for(;m<q&&b>=c[m+1];)m++;V[$]=Q[m];let y=m?b-c[m]:1/0,v=m<q?c[m+1]-b:1/0,d=Math.min(y,v);if(d>3)continue;let u=.5-d/Math.max(Math.abs(b-
N[F?$-1:$+1]),Math.abs(b-N[I?$-a:$+a]),1e-4);if(u<=0)continue;let[h,w]=[n[m],n[y<v?m-1:m+1]],E=s=>Math.round(h[s]+u*(w[s]-h[s]));V[$]=255<<24|E(2)<<16|E(1)<<8|E(
0)}}T.putImageData(R,0,0)}function $n(t,o){return o.some(e=>e.reduce((c,n)=>{let a=c;for(let i=0,l=n.length-1;i<n.length;l=i++){let g=n[i],x=n[l];g.lat>t.lat!=x.
lat>t.lat&&t.lng<(x.lng-g.lng)*(t.lat-g.lat)/(x.lat-g.lat)+g.lng&&(a=!a)}return a},!1))}function Be({map:t,data:o,ground:e,box:c},n){let a=document.documentElement.
classList.contains("plain"),i=window.matchMedia("screen and (prefers-color-scheme: dark)"),l=window.matchMedia("print"),g=d=>L.svg({pane:d,padding:.3}),x=g("lan\
d"),N=g("borders"),S={interactive:!1,smoothFactor:.6},{tiers:_}=e;function M(d,u,h,w,E=!1){if(!u.length)return;let s={...S,renderer:w,className:`ground ${d}`};h.
addLayer(E?L.polygon(u,s):L.polyline(u,s))}let B=L.layerGroup(),G=L.layerGroup();_.forEach(({land:d})=>M("land",d,t,x,!0)),_.forEach(d=>M("coast",kn(d.land.flat(),
d.edges),t,x));let D=d=>_.flatMap(u=>u[d]);M("rivers",D("rivers"),B,x),_.forEach(({lakes:d})=>M("lake",d,B,x,!0)),M("canals",D("canals"),B,x),M("borders",D("bor\
ders"),G,N),M("disputed",D("disputed"),G,N);let P=d=>[1,3,5].map(u=>parseInt(d.slice(u,u+2),16)),q=()=>l.matches||document.documentElement.classList.contains("p\
rinting");function Q(){let{tints:d}=e.depths;return d[q()?"print":a&&i.matches?"dark":"light"].map(P)}function T(d,u){for(let{west:h,south:w,step:E,columns:s,rows:p,
levels:A}of d){let C=L.latLng(u.lat,u.lng+360*Math.ceil((h-E/2-u.lng)/360)),z=Math.round((C.lng-h)/E),j=Math.round((C.lat-w)/E);if(z<0||z>=s||j<0||j>=p)continue;
let K=A[j*s+z];if(K===-1||_.some(({land:nt})=>$n(C,nt)))return null;let{deepest_m:W,levels:H}=e.depths,X=nt=>W*(Math.max(nt,0)/(H-1))**2,Y=X(K-.5),U=Y<100?1:10;
return{low_m:U*Math.floor(Y/U),high_m:U*Math.ceil(X(K+.5)/U),cell_km:Math.round(E*111.2)}}return null}function R(){let d=e.depths.grids.map(C=>({...C,levels:Oe(
C,e.depths.levels,-1)}));if(n.depthAt=C=>T(d,C),!a)return;let u=d.map(Se),h=[],w=(C,z)=>Sn(C,z,u,e.depths.bands,Q());function E(C){let z=performance.now()+C;for(let j;performance.
now()<z&&(j=h.shift());)w(j.tile,j.coords),j.done(void 0,j.tile);h.length&&setTimeout(()=>E(100))}let s=gt(L.GridLayer).extend({createTile(C,z){let j=f("canvas",
"leaflet-tile"),{_whole:K}=this,W=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-K);return j.width=j.height=Math.ceil(256*Math.min(W,2)),h.push({tile:j,
coords:C,done:z})===1&&queueMicrotask(()=>E(q()?1/0:150)),j},_setView(C,z,...j){this._whole=Math.floor(z+1e-6),gt(L.GridLayer.prototype)._setView.call(this,C,z,
...j)},_clampZoom(){return this._whole},repaint(){p(this).forEach(({el:C,coords:z})=>w(C,z))}}),p=C=>Object.values(gt(C)._tiles),A=new s({pane:"depths",noWrap:!0,
bounds:o.window,keepBuffer:1,updateWhenZooming:!1});A.on("load",()=>{c.dataset.depths="drawn"}),n.addLayer({key:"depths",title:"Depth",parent:"ground",group:A}),
[i,l].forEach(C=>C.addEventListener("change",()=>A.repaint())),window.addEventListener("afterprint",()=>A.repaint()),n.paintNow=()=>{E(1/0),A.repaint(),p(A).forEach(
({el:C})=>{C.style.opacity="1"})}}if(e.depths.grids.length&&R(),!a)return;n.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:B}),n.addLayer(
{key:"borders",title:"Borders",parent:"ground",group:G});let V=document.documentElement.lang==="ar",I=.3,$=new Set(e.names.map(([d,u,h,w,E,s])=>({kind:d,zoom:s,
latlng:L.latLng(E,w),text:V&&h||u})));e.names.forEach(([d,u,h,w,E,s])=>n.addSearch({names:[u,h],kind:d,open:()=>t.setView([E,w],Math.max(s+.5,3),{animate:!1})}));
let F=[],b={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},m={ocean:5.5,country:8},y=!0;function v(d){let u=t.getBounds().pad(.3);$.forEach(h=>{if(d+I<
h.zoom||!u.contains(h.latlng))return;$.delete(h);let w=h.kind==="city"||h.kind==="capital";if(w&&n.places.some(({latlng:p})=>Math.abs(p.lat-h.latlng.lat)<.15&&Math.
abs(p.lng-h.latlng.lng)<.15))return;let s=f("span",h.kind,h.text);V&&s.classList.add("ar"),F.push({...h,label:n.addLabel({latlng:h.latlng,element:s,rank:10*(10-
h.zoom)+(b[h.kind]||0),beside:w,reach:w?0:h.kind==="ocean"?90:26})})}),F.forEach(({kind:h,zoom:w,label:E})=>{E.shown=y&&d+I>=w&&d<(m[h]||99),E.element.classList.
toggle("near",d>=w+1.5)}),c.dataset.scale=d<3?"world":d<5?"region":"country"}n.onDraw(v),t.on("moveend",()=>v(t.getZoom())),n.addLayer({key:"names",title:"Place\
 names",parent:"ground",group:null,show:d=>{y=d}})}var Yt=(t,o,e,c,n)=>o<t.x+t.w&&t.x<o+c&&e<t.y+t.h&&t.y<e+n;function Cn(t){let o=[],e=t>40?[0,-.3333333333333333,.3333333333333333,-.6666666666666666,.6666666666666666,
-1,1]:t?[0,-.5,.5,-1,1]:[0];return e.forEach(c=>e.forEach(n=>o.push([c*t,n*t]))),o.sort((c,n)=>Math.hypot(...c)-Math.hypot(...n))}function Nn(t){let o=new Map;return t.
forEach(e=>{let c=(e.x>>4)*4096+(e.y>>4),n=o.get(c);n?n.push(e):o.set(c,[e])}),(e,c,n,a)=>{let i=0;for(let l=e-3>>4;l<=e+n+3>>4;l++)for(let g=c-1>>4;g<=c+a+1>>4;g++)
for(let x of o.get(l*4096+g)||[])x.x>e-3&&x.x<e+n+3&&x.y>c-1&&x.y<c+a+1&&i++;return i}}function _e(t,o){let e=t.getContainer(),c=[],n=[],a=[];function i({latlng:S,
element:_,rank:M,dot:B=!1,reach:G=0,beside:D=!1}){let P={latlng:S,element:_,rank:M,dot:B,reach:G,beside:D,shown:!0};return B||(_.classList.add("ground-name"),L.
marker(S,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"name-holder",html:_,iconSize:[0,0]})}).addTo(t)),c.push(P),P}function l(){let S=t.attributionControl.
getContainer(),{parentElement:_,firstElementChild:M}=o;!S||!_||!(M instanceof HTMLElement)||(_.style.setProperty("--title",`${M.offsetHeight}px`),_.style.setProperty(
"--credits",`${S.offsetWidth>e.clientWidth-180?S.offsetHeight:0}px`))}function g(){l();let S=t.getZoom(),_=t.getPixelBounds().getTopLeft(),M=t.getSize(),B=[],G=[],
D={zoom:S,origin:_,size:M,free:($,F,b,m)=>!B.some(y=>Yt(y,$,F,b,m)),take:($,F,b,m)=>{B.push({x:$,y:F,w:b,h:m})},inside:($,F,b,m)=>$>2&&F>2&&$+b<M.x-2&&F+m<M.y-22,
crossed:()=>0},{free:P,take:q,inside:Q}=D,T=e.getBoundingClientRect();[o,ut("tools"),...e.querySelectorAll(".leaflet-control")].forEach($=>{let{left:F,top:b,width:m,
height:y}=$.getBoundingClientRect();($===o||m)&&q(F-T.left,b-T.top,m,y)});let R=B.slice(),V=c.filter($=>$.shown).map($=>({...$,at:t.project($.latlng,S).subtract(
_)}));V.filter($=>$.dot).forEach(({at:{x:$,y:F}})=>q($-7,F-7,14,14));let I=D.crossed=Nn(a.flatMap($=>$(S,_)).filter($=>Q($.x,$.y,0,0)));c.filter($=>!$.shown).forEach(
({element:$})=>{$.dataset.side="none"}),V.sort(($,F)=>Number(F.dot)-Number($.dot)||F.rank-$.rank),V.filter($=>$.dot).forEach(({element:$,at:F,rank:b})=>{let{offsetWidth:m,
offsetHeight:y}=$,v=[["right",F.x+9,F.y-y/2],["left",F.x-9-m,F.y-y/2],["above",F.x-m/2,F.y-9-y],["below",F.x-m/2,F.y+9]],d=([,w,E])=>!Q(w,E,m,y)||G.some(s=>Yt(s,
w,E,m,y))?1/0:(P(w,E,m,y)?0:40)+I(w,E,m,y)+(R.some(s=>Yt(s,w,E,m,y))?300:0),u=v.reduce((w,E)=>d(E)<d(w)?E:w),h=d(u)<[1,3,S<3.5?30:1/0,1/0][b]?u:null;$.dataset.side=
h?h[0]:"none",h&&(q(h[1],h[2],m,y),G.push({x:h[1],y:h[2],w:m,h:y}))}),n.forEach($=>$(D)),V.filter($=>!$.dot).forEach(({element:$,at:{x:F,y:b},reach:m,beside:y})=>{
let{offsetWidth:v,offsetHeight:d}=$,u=y?3:v/2,h=Cn(m).find(([w,E])=>{let s=F+w-u,p=b+E-d/2;return Q(s,p,v,d)&&P(s-2,p-2,v+4,d+4)&&!I(s,p,v,d)});$.dataset.side=h?
"on":"none",h&&($.style.translate=`${h[0]}px ${h[1]}px`,q(F+h[0]-u-3,b+h[1]-d/2-3,v+6,d+6))})}return{addLabel:i,layout:g,onLayout:S=>{n.push(S)},addInk:S=>{a.push(
S)}}}var On=5,Tn=12,Bn=5,Pe=18,_n=4e4,Pn=520,Vt=t=>t.km??NaN;function In(t,o,e){let c=[t[0]];for(let n=1;n<t.length;n++){let a=t[n-1],i=t[n],l=L.LineUtil.clipSegment(
a,i,e);if(l){let[g,x]=l,N=Math.max(Math.ceil(g.distanceTo(x)/o),1),S=a.distanceTo(i)||1;for(let _=0;_<=N;_++){let M=g.multiplyBy(1-_/N).add(x.multiplyBy(_/N));M.
km=Vt(a)+(Vt(i)-Vt(a))*a.distanceTo(M)/S,c.push(M)}}c.push(i)}return c.filter((n,a)=>!a||n.x!==c[a-1].x||n.y!==c[a-1].y)}function Rn(t,o,e){let c=[],n=null;for(let a=1;a<
t.length;a++){let i=L.LineUtil.clipSegment(t[a-1],t[a],e);if(!i)continue;let[l,g]=i,x=Math.max(Math.ceil(l.distanceTo(g)/o),1);(!n||!n.equals(l))&&c.push([l]);for(let N=1;N<=
x;N++)c[c.length-1].push(l.multiplyBy(1-N/x).add(g.multiplyBy(N/x)));n=g}return c}function Fn(t){let o=[0];for(let e=1;e<t.length;e++)o.push(o[e-1]+Math.hypot(t[e].
x-t[e-1].x,t[e].y-t[e-1].y));for(let e=0,c=0,n=0,a=0,i=0;e<t.length;e++){for(;n<t.length&&o[n]<=o[e]+Pe;)a+=t[n].mx,i+=t[n].my,n++;for(;o[c]<o[e]-Pe;)a-=t[c].mx,
i-=t[c].my,c++;t[e].ox=a/(n-c),t[e].oy=i/(n-c)}}function Kt(t){if(!t.metres){let o=t.metres=[0];t.latlngs.slice(1).forEach((e,c)=>o.push(o[c]+jt(t.latlngs[c],e).
m))}return t.metres}function Ie({leg:t,from_km:o,backwards:e},c){let n=Kt(t),a=n[n.length-1],i=a?t.km*c/a:0;return o+(e?t.km-i:i)}function jn(t){let o=[];return t.
forEach(e=>{let c=o[o.length-1];c&&c[c.length-1].distanceTo(e[0])<8?c.push(...e):o.push([...e])}),o}function*Dn(t,o,e){for(let c=0;c<t.length;c+=3){let n=c,a=0;
for(;n+1<t.length&&a<e+8;)a+=t[n+1].distanceTo(t[n]),n++;if(a<e+8)continue;let i=t.slice(c,n+1);i.some(l=>l.x<8||l.y<8||l.x>o.x-8||l.y>o.y-24)||i[0].distanceTo(
i[i.length-1])<.96*a||(yield[i,c*6])}}var zn=(t,o,e)=>t.every(c=>!e(c.x+o.x-2,c.y+o.y-3,4,6));function Re({map:t,data:o},e){let c=o.legs.map(b=>({...b,latlngs:b.
line,bands:[]})),n=b=>[b.casing,b.line,b.over,b.hit].flatMap(m=>m||[]),a=o.routes.map((b,m)=>{let y=0,v=b.legs.map(([E,s],p)=>{let A=c[E],C=b.standings[p]||"",z=m>=
6?" late":"",j=`${A.medium} ${A.modelled?"modelled":"known"}${z} route-${m} ${C}`.trim(),K={interactive:!1,smoothFactor:0,weight:A.medium==="land"?4:2.5},W={leg:A,
number:E,backwards:s,system:b.systems[p],from_km:y,plain:[],dots:[],points:[],seen:[],casing:L.polyline([],{...K,pane:"casings",className:`casing ${j}`}),line:L.
polyline([],{...K,pane:"lines",className:`line ${j}`}),over:C?L.polyline([],{...K,pane:"lines",className:`over ${j}`}):null,hit:L.polyline([],{pane:"hits",className:`\
hit ${j}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return y+=A.km,W.hit.on("click",H=>{e.openRoute(e.routeNear(H.latlng)||{r:m,part:W},H.latlng)}),W.hit.
on("mousemove",H=>e.highlight((e.routeNear(H.latlng)||{r:m}).r)),W.hit.on("mouseout",()=>e.highlight(-1)),W}),d=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.
divIcon({className:`number on-map route-${m}`,html:String(m+1),iconSize:[20,20]})}).on("click",()=>e.open("route",m,d.getLatLng())),u=L.layerGroup(v.flatMap(n)),
h=L.latLngBounds(v.flatMap(E=>E.leg.latlngs));return{parts:v,label:d,group:u,bounds:h,shown:!0,away:!1,since:b.since,until:b.until,dots:[],wanted:!0}}),i=b=>b.routes.
filter(m=>a[m].shown),l=b=>!e.only||e.only.includes(b);c.forEach(b=>{for(let m=0;b.accuracy_m&&m<b.latlngs.length-1;){let y=m+1;for(;y<b.latlngs.length-1&&Math.
abs(b.latlngs[y+1].lat-b.latlngs[m].lat)<1;)y++;b.bands.push(L.polyline(b.latlngs.slice(m,y+1),{pane:"bands",interactive:!1,noClip:!0,smoothFactor:1,className:b.
routes.length>1?"band shared":`band route-${b.routes[0]}`})),m=y}});function g(b){c.forEach(m=>{let y=m.latlngs[m.latlngs.length>>1].lat,v=m.accuracy_m||0,d=v>Tn*
Ft(y,b);m.bands.forEach(u=>{if(d&&i(m).length){let h=u.getLatLngs(),w=(h[0].lat+h[h.length-1].lat)/2;u.addTo(t).setStyle({weight:2*v/Ft(w,b)})}else u.remove()})})}
let x=null;function N(b,m){b.forEach(({route:u,r:h})=>u.parts.forEach(w=>{let E=o.comparison&&h<o.comparison.paired?Kt(w.leg):null,s=L.LineUtil.simplify(w.leg.latlngs.
map((p,A)=>{let C=t.project(p,m);return E&&(C.km=Ie(w,E[A])),C}),.8);w.plain=w.backwards?s.reverse():s}));let y=t.getPixelBounds(),v=y.getSize().multiplyBy(.7),
d=L.bounds(y.getTopLeft().subtract(v),y.getBottomRight().add(v));x=d,b.forEach(({route:u,r:h})=>{let w=u.dots=u.parts.flatMap(E=>In(E.plain,6,d).map(s=>({x:s.x,
y:s.y,km:Vt(s),r:h,part:E,dx:0,dy:0,mx:0,my:0,ox:0,oy:0})));w.forEach((E,s)=>{let p=w[Math.max(s-1,0)],A=w[Math.min(s+1,w.length-1)],C=Math.hypot(A.x-p.x,A.y-p.
y)||1;E.dx=(A.x-p.x)/C,E.dy=(A.y-p.y)/C})})}function S(b){let m=Bn+2,y=new Map,v=(u,h)=>Math.floor(u/m)*67108864+Math.floor(h/m);b.filter(({r:u})=>l(u)).forEach(
({route:u})=>u.dots.forEach(h=>{let w=v(h.x,h.y),E=y.get(w);E?E.push(h):y.set(w,[h])}));let d=b.reduce((u,{route:h})=>u+h.dots.length,0)<=_n;b.filter(({r:u})=>l(
u)).forEach(({route:u,r:h})=>u.dots.forEach(w=>{let E=new Map([[h,w]]);for(let H=0;d&&H<9;H++){let X=w.x+(Math.floor(H/3)-1)*m,Y=w.y+(H%3-1)*m;for(let U of y.get(
v(X,Y))||[]){if(U.r===h)continue;let nt=Math.hypot(U.x-w.x,U.y-w.y),ct=E.get(U.r);nt>m||Math.abs(U.dx*w.dx+U.dy*w.dy)<.8||(!ct||nt<Math.hypot(ct.x-w.x,ct.y-w.y))&&
E.set(U.r,U)}}let s=i(w.part.leg).filter(l),p=[...new Set([...E.keys(),...s])].sort((H,X)=>H-X);if(p.length<2)return;let A=[...E.values()],C=E.get(p[0])||w,z=s.
includes(p[0])&&!E.has(p[0])?B(p[0],w.part):1,j=Math.min(On,Math.max(3.6,24/p.length),80/p.length)*z,K=(p.indexOf(h)-(p.length-1)/2)*j,W=A.reduce((H,X)=>[H[0]+X.
x/A.length,H[1]+X.y/A.length],[0,0]);w.mx=W[0]-w.x-C.dy*K,w.my=W[1]-w.y+C.dx*K}))}function _(b){let m=a.map((y,v)=>({route:y,r:v})).filter(({route:y})=>y.shown);
N(m,b),S(m),m.forEach(({route:y})=>{Fn(y.dots),y.parts.forEach(v=>{v.dots=[]}),y.dots.forEach(v=>v.part.dots.push(v)),y.parts.forEach(v=>{v.points=v.dots.map(d=>L.
point(d.x+d.ox,d.y+d.oy))}),y.parts.forEach((v,d)=>{let u=y.parts[d+1],h=u?[...v.points,u.points[0]]:v.points,w=L.LineUtil.simplify(h,.4).map(E=>t.unproject(E,b));
n(v).forEach(E=>E.setLatLngs(w))})}),M.forEach(y=>y(b))}let M=[];e.onLines=b=>{M.push(b)};function B(b,m){let y=a[b].parts.find(v=>v.number===m.number);return y&&
y.backwards!==m.backwards?-1:1}e.routeNear=(b,m=10)=>{let y=t.project(b,t.getZoom()),v=null,d=m;return a.forEach((u,h)=>{u.shown&&u.parts.forEach(w=>{for(let E=1;E<
w.points.length;E++){let s=L.LineUtil.pointToSegmentDistance(y,w.points[E-1],w.points[E]);s<d&&(d=s,v={r:h,part:w})}})}),v},e.addInk((b,m)=>{let y=L.bounds(m,m.
add(t.getSize()));return a.filter(v=>v.shown).flatMap(v=>v.parts.flatMap(d=>(d.seen=Rn(d.points,6,y).map(u=>u.map(h=>h.subtract(m))),d.seen.flat())))});let G=[.5,
.4,.6,.3,.7,.2,.8,.1,.9];e.onLayout(({zoom:b,origin:m,size:y,free:v,take:d})=>{a.forEach(u=>{if(u.label.remove(),!u.shown)return;let h=u.parts.flatMap(s=>s.seen.
map(p=>({piece:p,users:p.length?i(s.leg).length:0})));h.sort((s,p)=>s.users-p.users||p.piece.length-s.piece.length);let E=h.flatMap(({piece:s})=>G.map(p=>s[Math.
floor(p*s.length)])).find(({x:s,y:p})=>s>14&&p>14&&s<y.x-14&&p<y.y-14&&v(s-11,p-11,22,22));E&&(d(E.x-11,E.y-11,22,22),u.label.setLatLng(t.unproject(E.add(m),b)).
addTo(t))})});let D=L.svg({pane:"along",padding:.2}).addTo(t),P=kt(document.createElement("canvas"));P.font="600 11px "+getComputedStyle(document.body).fontFamily;
let q=new Map,Q=b=>{let m=q.get(b)??P.measureText(b).width+.4*b.length;return q.set(b,m),m};function T(){let b=[];return a.forEach((m,y)=>{if(!m.shown)return;let v=null;
m.parts.forEach(d=>{let u=i(d.leg).filter(h=>h<y&&a[h].parts.some(w=>w.number===d.number&&w.system===d.system));if(!d.system||u.length){v=null;return}v&&v.name===
d.system?v.seen.push(...d.seen):b.push(v={name:d.system,r:y,seen:[...d.seen]})})}),b.map(m=>({...m,seen:jn(m.seen)}))}function R({origin:b,size:m,free:y,take:v,
crossed:d}){let u=gt(D)._rootGroup;u.querySelectorAll("text, path").forEach(w=>w.remove());let h=t.getPixelOrigin().subtract(b);T().forEach((w,E)=>{let s=Q(w.name),
p=-1/0,A=0,C=w.seen.flatMap(z=>{let j=A;return A+=6*z.length,[...Dn(z,m,s)].map(([K,W])=>({piece:K,at:j+W}))});for(let{piece:z,at:j}of C){if(j-p<Pn)continue;let W=z[z.
length-1].x<z[0].x?z.reverse():z,H=W[W.length-1].subtract(W[0]),X=Math.hypot(H.x,H.y),Y=L.point(H.y/X,-H.x/X),U=[5,-15].find(wt=>zn(W,Y.multiplyBy(wt+5),d));if(U===
void 0)continue;let nt=W.filter((wt,vt)=>vt%2===0).map(wt=>wt.add(Y.multiplyBy(U+5)));if(!nt.every(({x:wt,y:vt})=>y(wt-6,vt-6,12,12)))continue;nt.forEach(({x:wt,
y:vt})=>v(wt-6,vt-6,12,12)),p=j;let ct=`along-${E}-${j}`,at=L.SVG.create("path"),tt=L.SVG.create("text"),lt=L.SVG.create("textPath");at.setAttribute("d","M"+W.map(
wt=>{let vt=wt.add(Y.multiplyBy(U)).subtract(h);return`${vt.x.toFixed(1)} ${vt.y.toFixed(1)}`}).join("L")),at.setAttribute("id",ct),at.setAttribute("class","alo\
ng-path"),lt.setAttribute("href",`#${ct}`),lt.setAttribute("startOffset","50%"),lt.textContent=w.name,tt.setAttribute("class",`along route-${w.r}`),tt.append(lt),
u.append(at,tt)}})}e.onLayout(R);let V=-1;e.highlight=b=>{b!==V&&(V=b,document.documentElement.classList.toggle("has-hot",b>=0),document.querySelectorAll(".hot").
forEach(m=>m.classList.remove("hot")),b>=0&&document.querySelectorAll(`.route-${b}`).forEach(m=>m.classList.add("hot")))};let I=b=>{if(b instanceof SVGPathElement)
return-2;let m=b instanceof Element&&b.closest("[class*=route-], [data-route]");if(!m)return-1;let y=/(?:^| )route-(\d+)(?: |$)/.exec(m.getAttribute("class")||"");
return Number(y?y[1]:m.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(b=>document.addEventListener(b,m=>{let y=I(m.target);y>-2&&e.highlight(y)})),
document.addEventListener("focusout",()=>e.highlight(-1)),e.kpAt=({part:b},m)=>{let{leg:y}=b,v=Kt(y),d=t.project(m,t.getZoom()),u=y.latlngs.map(E=>t.project(E,t.
getZoom())),h=1/0,w=0;for(let E=1;E<u.length;E++){let[s,p]=[u[E-1],u[E]],A=p.subtract(s),C=A.x**2+A.y**2,z=d.subtract(s),j=C?Math.min(Math.max((z.x*A.x+z.y*A.y)/
C,0),1):0,K=d.distanceTo(s.add(A.multiplyBy(j)));K<h&&(h=K,w=v[E-1]+j*(v[E]-v[E-1]))}return Ie(b,w)},e.openRoute=(b,m)=>{let y=e.open("route",b.r,m,b.part.number),
{leg:v}=b.part,d=v.accuracy_m===null?NaN:v.accuracy_m/1e3,u=d>=1?0:d>=.1?1:2,h=e.kpAt(b,m).toLocaleString("en",{minimumFractionDigits:u,maximumFractionDigits:u}),
w=Number.isNaN(d)?"accuracy not known":`± ${d} km`,E=f("p","kp",f("b","",`KP ${h} km`),` along the route from its start, ${w}. ${e.hereLines(m).join(". ")}.`),
s=y.getContent(),p=s.querySelector("h2");return p?p.after(E):s.prepend(E),y.update(),y};let $=b=>document.querySelector(`[data-route="${b}"]`);function F(b,m){let y=b.
wanted&&!b.away,v=$(m);if(v){let d=v.querySelector("input");d&&(d.checked=b.wanted),v.classList.toggle("off",!y),Mt(v,".when").textContent=b.away?` (not in ${e.
year})`:""}b.shown!==y&&(b.shown=y,y?b.group.addTo(t):b.group.remove())}e.routes=a,e.legs=c,a.forEach((b,m)=>{b.group.addTo(t);let y=$(m),v=y&&Mt(y,".go"),d=v?.
textContent??`Route ${m+1}`,u=e.addLayer({key:`route-${m}`,title:d,parent:"routes",show:E=>{b.wanted=E,F(b,m)},mark:()=>f("span",`number route-${m}`,String(m+1))}),
h=()=>{yt()&&e.expand(!1),e.frame(b.bounds);let E=b.parts.reduce((s,p)=>s.leg.km>p.leg.km?s:p);e.open("route",m,E.leg.latlngs[E.leg.latlngs.length>>1])};e.addSearch(
{names:[d],kind:`route ${m+1}`,open:h});let w=y&&y.querySelector("input");w&&w.addEventListener("change",()=>u.set(w.checked)),v&&v.addEventListener("click",h)}),
e.onYear(b=>a.forEach((m,y)=>{m.away=b!==null&&(m.since!==null&&b<m.since||m.until!==null&&b>m.until),F(m,y)}),a.flatMap(b=>[b.since,b.until])),e.onDraw(_),t.on(
"moveend",()=>{let b=t.getPixelBounds();x&&!x.contains(b)&&_(t.getZoom())}),e.onDraw(g)}function Fe(t,o,e,c){let n=t.getContainer(),a=ut("panel-toggle"),i=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),l=L.control.zoom().addTo(t),g=()=>document.
body.classList.contains("comparing");function x(B){a.setAttribute("aria-expanded",String(B)),ut("panel-body").hidden=!B,o.classList.toggle("closed",!B),c()}a.addEventListener(
"click",()=>x(a.getAttribute("aria-expanded")!=="true"));function N(){let{width:B,height:G}=o.getBoundingClientRect(),D=o.classList.contains("closed"),P=t.attributionControl.
getContainer()?.offsetHeight??0,q=n.clientHeight<360;return yt()?{paddingTopLeft:[62,G+(q?16:34)],paddingBottomRight:[g()?62:30,P+(q?14:44)]}:D?{paddingTopLeft:[
76,G+34],paddingBottomRight:[60,P+24]}:{paddingTopLeft:[76,50],paddingBottomRight:[B+60,50]}}function S(B){t.fitBounds(B,{...N(),animate:!1})}function _(){let{paddingTopLeft:B,
paddingBottomRight:G}=N();t.options.minZoom=0;let D=t.getBoundsZoom(e.bounds,!1,L.point(B[0]+G[0],B[1]+G[1])),P=Math.floor(4*Math.min(t.getBoundsZoom(e.window,!0),
D))/4;t.getZoom()<P&&t.setZoom(P,{animate:!1}),t.setMinZoom(P)}function M(){i.setPosition(yt()?"bottomright":"bottomleft"),l.setPosition(yt()?"bottomright":"bot\
tomleft"),x(!yt()&&!g())}return M(),ce(M),S(e.bounds),{expand:x,frame:S,limit:_,card:Zn(t,o)}}function Zn(t,o){let e=gt(L.Popup).extend({_updatePosition(){},_animateZoom(){},
_adjustPan(){let{y:a}=t.latLngToContainerPoint(this._latlng),i=o.getBoundingClientRect().bottom,l=t.getSize().y-this._container.offsetHeight;(a<i||a>l-16)&&t.panBy(
[0,a-(i+l)/2],{animate:!1})}});t.createPane("sheet",t.getContainer());let c=null;function n(){let a=t.getSize(),{width:i}=o.getBoundingClientRect();return yt()?
new e({pane:"sheet",maxWidth:a.x,minWidth:200}):L.popup({maxWidth:Math.min(350,a.x-50),minWidth:Math.min(300,a.x-70),maxHeight:Math.max(180,Math.min(460,a.y-110)),
autoPanPaddingTopLeft:[20,20],autoPanPaddingBottomRight:[i+30,30]})}return(a,i)=>{let l=document.activeElement,g=l&&l.closest(".leaflet-popup")?c:l;c=null;let x=n().
setLatLng(i).setContent(a).openOn(t);if(g&&g!==document.body&&(l!==g||l.matches(":focus-visible"))){c=g;let N=Mt(x.getElement(),".leaflet-popup-content");N.tabIndex=
-1,N.focus({preventScroll:!0}),x.once("remove",()=>{c===g&&g.isConnected&&g.focus({preventScroll:!0})})}return x}}var Jt=[Be,Re,we,ve,ke],Gn=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],Qt=null,Xt=null,te=null;gt(window).$||=t=>{let o=document.createElement("template");return o.innerHTML=
String(t).trim(),[o.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),gt(L.PosAnimation).include({run(t,o){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,o),this.fire("step").fire("end")}}));
async function je(t){let o=JSON.parse(ut("data").dataset.view||""),e=t.getContainer(),c=ut("panel");Gn.forEach(([S,_])=>{t.createPane(S).style.zIndex=String(_)}),
e.setAttribute("aria-label","Map of the routes; the legend lists them as text"),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" \
rel="noopener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(ut("credits").innerHTML),e.setAttribute("role","application"),e.setAttribute("aria-r\
oledescription","map");let n=!1,{layout:a,...i}=_e(t,c),{limit:l,...g}=Fe(t,c,o,()=>{n&&a()});o.icon&&(delete gt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.
mergeOptions(o.icon));let x=Vn(t,{...i,...g,layout:a},()=>n);t.setMaxBounds(o.window),l(),t.on("resize",l),e.setAttribute("aria-busy","true");let N={map:t,box:e,
panel:c,...await qn(o,e)};Jt.forEach(S=>S(N,x)),n=!0,x.redraw(),e.removeAttribute("aria-busy"),t.on("zoomend",x.redraw),t.on("moveend",a),[Qt,Xt,te]=[t,N,x]}async function qn(t,o){
try{let[e,c]=await Promise.all(["ground","data"].map(i=>Ce(ut(i).textContent||"",(l,g)=>new L.LatLng(l,g)))),{features:n,...a}=c;return{data:{...a,...t},ground:e,
features:Ne(n)}}catch(e){let c=f("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. \
The text beside the map is valid.");throw c.setAttribute("role","alert"),o.append(c),e}}function Vn(t,o,e){let c=[],n=[],a=!1;function i(){let x=t.getZoom();c.forEach(
N=>N(x)),o.layout()}function l(){!e()||a||(i(),n.forEach(x=>x()),g.state.changed())}let g={...o,redraw:i,year:null,only:null,layers:[],entries:[],years:[],dates:new Set,
routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(x,N,S)=>{g.state.entries.set(x,{get:N,set:S})}},depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,
kpAt:()=>NaN,openRoute:(x,N)=>g.open("route",x.r,N),highlight:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],open:(x,N,S)=>g.card(f("div"),S||
t.getCenter()),find:()=>[],onDraw:x=>{c.push(x)},onLayers:x=>{n.push(x)},addSearch:x=>{g.entries.push(x)},onYear:(x,N=[])=>{g.years.push(x),N.forEach(S=>g.dates.
add(S))},together(x){let N=a;a=!0,x(),a=N,l()},addLayer({key:x,title:N,group:S,shown:_=!0,parent:M="",count:B=null,show:G=null,mark:D=null}){let P={key:x,title:N,
parent:M,count:B,mark:D,first:_,shown:!1,set(q){P.shown!==q&&(P.shown=q,S&&(q?S.addTo(t):S.remove()),G&&G(q),l())}};return g.layers.push(P),P.set(_),P}};return g}Jt.splice(-1,0,pe);return Ke(Un);})();
