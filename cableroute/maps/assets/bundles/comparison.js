var cableroute=(()=>{var Ht=Object.defineProperty;var Ve=Object.getOwnPropertyDescriptor;var He=Object.getOwnPropertyNames;var Ue=Object.prototype.hasOwnProperty;var We=(t,o)=>{for(var e in o)Ht(t,e,{get:o[e],enumerable:!0})},Ye=(t,o,e,c)=>{if(o&&typeof o=="object"||typeof o=="function")for(let n of He(o))!Ue.call(t,n)&&
n!==e&&Ht(t,n,{get:()=>o[n],enumerable:!(c=Ve(o,n))||c.enumerable});return t};var Ke=t=>Ye(Ht({},"__esModule",{value:!0}),t);var Hn={};We(Hn,{given:()=>Xt,map:()=>Qt,shared:()=>te,start:()=>je});var ie=window.matchMedia("(max-width: 760px)"),yt=()=>ie.matches,ce=t=>ie.addEventListener("change",t);function ut(t){let o=document.getElementById(t);if(!o)throw new Error(
`the page has no ${t}`);return o}function Mt(t,o){let e=t.querySelector(o);if(!e)throw new Error(`the page has no ${o}`);return e}function f(t,o,...e){let c=document.
createElement(t);return o&&(c.className=o),c.append(...e),c}function kt(t){let o=t.getContext("2d");if(!o)throw new Error("this browser paints on no canvas");return o}
var gt=t=>t,Ft=(t,o)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**o);var Ct=.0033528106647474805,_t=6378137*(1-Ct),Je=63710088e-1,At=t=>t*Math.PI/180,zt=t=>t*180/Math.PI;function le(t){let o=t*(40680631590769-_t*_t)/(_t*_t);return[
1+o/16384*(4096+o*(-768+o*(320-175*o))),o/1024*(256+o*(-128+o*(74-47*o)))]}var ue=(t,o,e,c)=>t*o*(c+t/4*(e*(2*c**2-1)-t/6*c*(4*o**2-3)*(4*c**2-3)));function de(t,o,e,c,n,a,i){
let l=Ct/16*o*(4+Ct*(4-3*o));return t+(1-l)*Ct*e*(c+l*n*(i+l*a*(2*i**2-1)))}function jt(t,o){let e=Math.round((o.lng-t.lng)/360)*360,c=At(o.lng-t.lng-e),n=Math.
atan((1-Ct)*Math.tan(At(t.lat))),a=Math.atan((1-Ct)*Math.tan(At(o.lat))),[i,l,g,w]=[Math.sin(n),Math.cos(n),Math.sin(a),Math.cos(a)],N=c;for(let _=0;_<100;_++){
let M=Math.sin(N),B=Math.cos(N),Z=w*M,j=l*g-i*w*B,P=Math.hypot(Z,j),G=i*g+l*w*B;if(P<1e-15&&G>0)return{m:0,bearing:0,exact:!0};let Q=Math.atan2(P,G),T=P?l*w*M/P:
0,R=1-T**2,H=R>1e-12?G-2*i*g/R:0,I=de(c,R,T,Q,P,G,H);if(Math.abs(I)>Math.PI+1e-9)break;if(Math.abs(I-N)<1e-12){let[$,F]=le(R);return{m:_t*$*(Q-ue(F,P,G,H)),bearing:(zt(
Math.atan2(Z,j))+360)%360,exact:!0}}N=I}let S=Math.sin(At(o.lat-t.lat)/2)**2+Math.cos(At(t.lat))*Math.cos(At(o.lat))*Math.sin(c/2)**2;return{m:2*Je*Math.asin(Math.
sqrt(Math.min(S,1))),exact:!1,bearing:(zt(Math.atan2(w*Math.sin(c),l*g-i*w*Math.cos(c)))+360)%360}}function Qe(t,o,e){let c=(1-Ct)*Math.tan(At(t.lat)),n=1/Math.
hypot(1,c),a=c*n,i=Math.sin(At(o)),l=Math.cos(At(o)),g=Math.atan2(c,l),w=n*i,N=1-w**2,[S,_]=le(N),M=e/(_t*S),B=M;for(let H=0,I=!1;H<100&&!I;H++){let $=M+ue(_,Math.
sin(B),Math.cos(B),Math.cos(2*g+B));I=Math.abs($-B)<1e-13,B=$}let Z=Math.sin(B),j=Math.cos(B),P=Math.cos(2*g+B),G=a*Z-n*j*l,Q=Math.atan2(a*j+n*Z*l,(1-Ct)*Math.hypot(
w,G)),T=Math.atan2(Z*i,n*j-a*Z*l),R=de(0,N,w,B,Z,j,P);return{lat:zt(Q),lng:t.lng+zt(T-R)}}function Zt(t,o){let{m:e,bearing:c}=jt(t,o),n=Math.max(1,Math.min(200,
Math.ceil(e/5e4))),a=t.lng;return[t,...Array.from({length:n},(i,l)=>{let g=l+1<n?Qe(t,c,e*(l+1)/n):o;return a=g.lng+360*Math.round((a-g.lng)/360),{lat:g.lat,lng:a}})]}var Xe=t=>{let o=[...t];return o.length>90?`${o.slice(0,89).join("")}…`:t},Dt=t=>t.replace(/^[+−]/,o=>o==="+"?"−":"+"),tn=t=>f("span",`number route-${t}`,
String(t+1));function fe(t){let o=tn(t);return o.setAttribute("role","img"),o.setAttribute("aria-label",`Route ${t+1}`),o}var he=(t,o)=>{let e=f("button","",t);
return e.type="button",e.addEventListener("click",o),e};function en([t,o,e]){return t===null?f("td","",f("span","none","not known"),f("small","",e?`${o}; likely\
 ${e}`:String(o))):f("td","",f("span","figure",t),...o===void 0?[]:[f("small","",`${o} to ${e}`)])}function pe({map:t,data:o},e){if(!o.comparison)return;let c=nn(
e);o.comparison.paired>1&&on(t,o.comparison,c,e)}function nn(t){let o=ut("compared"),[e]=o.tBodies,c=Mt(o,"thead"),n=ut("compared-box"),a=[...e.rows],i=[...c.querySelectorAll(
"th")],l=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted");let g=[0,1];function w(S,_){g=[S,_];let M=j=>{
if(S===0)return Number(j.dataset.route);let{value:P}=j.cells[S].dataset;return P===void 0?NaN:Number(P)},B=a.map(j=>({row:j,value:M(j)})).sort((j,P)=>Number.isNaN(
j.value)||Number.isNaN(P.value)?Number(Number.isNaN(j.value))-Number(Number.isNaN(P.value)):_*(j.value-P.value)),Z=document.activeElement;e.append(...B.map(({row:j})=>j)),
Z&&e.contains(Z)&&Z.focus({preventScroll:!0}),i.forEach((j,P)=>{j.hasAttribute("aria-sort")&&j.setAttribute("aria-sort",P!==S?"none":_>0?"ascending":"descending")})}
i.forEach((S,_)=>{S.querySelector("button")?.addEventListener("click",()=>{w(_,g[0]===_?-g[1]:1),t.state.changed()})}),t.state.add("sort",()=>g[0]===0&&g[1]>0?"":
`${g[1]<0?"-":""}${g[0]}`,S=>{let _=/^(-?)(\d{1,3})$/.exec(S),M=_?Number(_[2]):0;i[M]&&i[M].hasAttribute("aria-sort")&&w(M,_&&_[1]?-1:1)}),a.forEach(S=>S.addEventListener(
"click",_=>{_.target instanceof Element&&_.target.closest("button, a")||String(window.getSelection())||t.frame(t.routes[Number(S.dataset.route)].bounds)}));let N=t.
highlight;return t.highlight=S=>{N(S);let _=S>=0&&l.matches&&a[S];if(!_||_.matches(":hover")||_.contains(document.activeElement))return;let M=_.getBoundingClientRect(),
B=n.getBoundingClientRect(),Z=B.top+c.getBoundingClientRect().height;M.top<Z?n.scrollTop-=Z-M.top:M.bottom>B.bottom&&(n.scrollTop+=Math.min(M.bottom-B.bottom,M.
top-Z))},a}function on(t,o,e,c){let n=document.documentElement,a=o.paired,i=e.map(h=>h.querySelector("button.pick")),l=["pick-0","pick-1"].map(h=>ut(h)),g=ut("p\
ick-clear"),w=ut("pair-said"),N=ut("pair-body"),S=w.textContent||"",_=h=>Mt(e[h],".go").textContent||"";l.forEach(h=>h.append(...e.slice(0,a).map((x,d)=>{let u=f(
"option","",`${d+1} · ⁨${Xe(_(d))}⁩`);return u.value=String(d),u})));let M=f("style");document.head.append(M);let B=[null,null];function Z(h,x){let[d,u]=h<
x?[h,x]:[x,h],p=o.pairs[d*a-d*(d+1)/2+u-d-1];if(h<x)return p;let{apart:v}=p;return{...p,spans:[p.spans[1],p.spans[0]],apart:v&&{...v,kp:[v.kp[1],v.kp[0]],at:[v.
at[1],v.at[0]]},more:p.more.map(([E,s,m])=>E===null?[null,s,m&&Dt(m)]:s===void 0?[Dt(E)]:[Dt(E),Dt(m||""),Dt(s)])}}t.createPane("shared").style.zIndex="405";let j=L.
polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-edge"}),P=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"share\
d-mark"}),G=L.layerGroup(),Q=null;function T(h,x,d){let{dots:u}=c.routes[h],p=[],v=E=>L.point(E.x+E.ox,E.y+E.oy);for(let E=0;E<u.length;E++){let s=u[E],m=u[E+1];
s.km>=x&&s.km<=d&&p.push(v(s)),!(!m||m.km<=s.km)&&[x,d].forEach(A=>{if(A<=s.km||A>=m.km)return;let C=(A-s.km)/(m.km-s.km);p.push(v(s).multiplyBy(1-C).add(v(m).multiplyBy(
C)))})}return p}function R(h,x){let d=Z(...h);return h.flatMap((u,p)=>(c.routes[u].shown?d.spans[p]:[]).map(([v,E])=>T(u,v,E).map(s=>t.unproject(s,x)))).filter(
u=>u.length)}function H(){let[h,x]=B;return h!==null&&x!==null?[h,x]:null}function I(h){let x=H();if([j,P].forEach(u=>{x?u.addTo(t):u.remove()}),!x)return;let d=R(
x,h);[j,P].forEach(u=>u.setLatLngs(d))}c.onLines(I);function $(h,x){if(G.clearLayers(),Q=null,!x)return;let d=v=>c.routes[v].bounds.getCenter().lng,u=x.at.map(([
v,E],s)=>L.latLng(v,E+360*Math.round((d(h[s])-E)/360))),p=Zt(u[0],u[1]);Q=L.latLngBounds(p),G.addLayer(L.polyline(p,{pane:"shared",interactive:!1,className:"gap\
-edge",weight:6})),G.addLayer(L.polyline(p,{pane:"shared",interactive:!1,className:"gap",weight:2.5})),u.forEach(v=>G.addLayer(L.circleMarker(v,{pane:"shared",interactive:!1,
className:"gap-end",radius:9}))),G.addLayer(L.marker([(u[0].lat+u[1].lat)/2,(u[0].lng+u[1].lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"\
gap-holder",iconSize:[0,0],html:f("span","gap-km",`${x.km} km`)})}))}function F(h,x){let d=[...e[h].cells].find(u=>u.dataset.column===x);return f("td","",...[...d?
d.childNodes:[]].map(u=>u.cloneNode(!0)))}function b(h){let[x,d]=h,u=Z(x,d),p=u.spans.every(V=>!V.length),v=(V,...K)=>f("div","fact",f("dt","",V),f("dd","",...K)),
E=(V,K)=>f("b","figure",`${V} ${K}`),s=f("dl","facts",v("Shared corridor",E(u.shared_km,"km"),` (${u.shared_pct} %) `,f("small","",[...p?[]:[`cannot be distingu\
ished, ${u.same_km} km of it on legs of both`],...u.ends_km==="0.0"?[]:[`common ends, ${u.ends_km} km, left out`]].join("; "))),v("Least separation",u.apart?E(u.
apart.km,"km"):f("span","none","not known")," ",f("small","",u.apart?`at KP ${u.apart.kp[0]} of ${x+1} and KP ${u.apart.kp[1]} of ${d+1}`:"below the accuracy of\
 the lines somewhere"))),m=f("div","buttons");p||m.append(he("Show what they share",()=>c.frame(L.latLngBounds(R(h,t.getZoom()).flat())))),$(h,u.apart);let A=Q;
A&&m.append(he("Show where they are nearest",()=>c.frame(A.pad(2))));let C=f("tr","",f("th","","Measure"),f("th","",fe(x)),f("th","",fe(d)),f("th","",`How much \
more ${d+1} has`));[...C.cells].forEach(V=>{V.scope="col"});let q=f("table","differences",f("caption","unseen",`Differences between route ${x+1} and route ${d+1}`),
f("thead","",C),f("tbody","",...o.measures.map(({key:V,title:K},U)=>{let tt=f("th","",f("bdi","",K));tt.scope="row";let W=f("tr","",tt,F(x,V),F(d,V),en(u.more[U]));
return W.dataset.measure=V,W}))),D=["places","groups and straits","countries"].map((V,K)=>{let U=u.passed[K].flatMap((tt,W)=>[...W?[", "]:[],f("bdi","",tt)]);return f(
"p","passed",f("b","",`Both pass these ${V}: `),...U.length?U:["none known"])});ut("pair-marks").hidden=p,N.replaceChildren(s,m,q,...D),w.textContent=`Routes ${x+
1} and ${d+1}: they share ${u.shared_km} km (${u.shared_pct} %).`}function y(h){B=h,l.forEach((p,v)=>{p.value=String(B[v]??"")}),i.forEach((p,v)=>{p&&p.setAttribute(
"aria-pressed",String(B.includes(v)))}),e.forEach((p,v)=>p.classList.toggle("picked",B.includes(v)));let x=B.flatMap(p=>p??[]),d=H(),u=!!d;if(c.only=d,g.hidden=
!x.length,ut("pick-best").hidden=u,document.body.classList.toggle("paired",u),n.classList.toggle("has-pair",u),d){let[p,v]=d,E=s=>`.has-pair:not(.has-hot) main ${s}\
:not(.route-${p}, .route-${v})`;M.textContent=`${["path.line","path.over","path.casing"].map(E).join(",")}{stroke-opacity:.16}${["text.along",".number.on-map"].
map(E).join(",")}{opacity:.35}`,x.forEach(s=>c.routes[s].parts.forEach(m=>[m.casing,m.line,m.over].forEach(A=>A?.bringToFront()))),G.addTo(t),b(d)}else M.textContent=
"",G.remove(),N.replaceChildren(),w.textContent=x.length?`Route ${x[0]+1} is picked; pick another.`:S;c.redraw(),c.state.changed()}i.forEach((h,x)=>{h&&h.addEventListener(
"click",()=>{let d=B.flatMap(u=>u===x?[]:u??[]);B.includes(x)?y([d[0]??null,null]):d.length?y([d[d.length-1],x]):y([x,null])})}),l.forEach((h,x)=>h.addEventListener(
"change",()=>{let d=[B[0],B[1]],u=h.value===""?null:Number(h.value);u!==null&&d[1-x]===u&&(d[1-x]=d[x]),d[x]=u,y(d)})),ut("pick-best").addEventListener("click",
()=>{y(o.best),l[0].focus()}),g.addEventListener("click",()=>{y([null,null]),l[0].focus()}),c.state.add("pair",()=>(H()||[]).map(h=>h+1).join(","),h=>{let[,x,d]=/^(\d{1,3}),(\d{1,3})$/.
exec(h)||["","0","0"],u=Number(x)-1,p=Number(d)-1;u!==p&&Math.min(u,p)>=0&&Math.max(u,p)<a?y([u,p]):H()&&y([null,null])})}function me(t){let o=new Map,e=[],c=new Array(5).fill(0);return t.forEach((a,i)=>(a.places||[]).forEach(l=>{let g=o.get(l);g?g.push(i):o.set(l,[i])})),t.map((a,i)=>i).
sort((a,i)=>(t[i].places||[]).length-(t[a].places||[]).length).forEach(a=>{let i=c.map(l=>l/(4*t.length));(t[a].places||[]).forEach(l=>(o.get(l)||[]).forEach(g=>{
e[g]!==void 0&&i[e[g]]++})),e[a]=i.indexOf(Math.min(...i)),c[e[a]]++}),e}function ge(t,o){let e=new Map,c=i=>{let l=e.get(i)||{users:new Set,turn:0,next:[],order:[]};
return e.set(i,l),l},n=i=>`${i.lat.toFixed(2)} ${i.lng.toFixed(2)}`,a=t.map(({latlngs:i})=>i.slice(1).map((l,g)=>{let w=n(i[g]),N=n(l);return w<N?{key:`${w} ${N}`,
sense:1}:{key:`${N} ${w}`,sense:-1}}));t.forEach(({item:i},l)=>a[l].forEach(({key:g})=>c(g).users.add(i.system))),a.forEach(i=>i.slice(1).forEach(({key:l,sense:g},w)=>{
let N=i[w];c(N.key).next.push([l,g*N.sense]),c(l).next.push([N.key,g*N.sense])})),e.forEach(i=>{if(i.turn)return;i.turn=1;let l=[i];for(let g=l.pop();g;g=l.pop())
for(let[w,N]of g.next){let S=c(w);S.turn||(S.turn=g.turn*N,l.push(S))}}),e.forEach(i=>{i.order=[...i.users].sort((l,g)=>o[g]-o[l]||l-g)}),t.forEach((i,l)=>{let{
facts:{from:g,to:w},system:N}=i.item,S=a[l].map(({key:_,sense:M})=>{let{order:B,turn:Z}=c(_);return M*Z*(B.indexOf(N)-(B.length-1)/2)});S.some(_=>_)&&(i.slots=i.
latlngs.map((_,M)=>M===0&&typeof g=="number"||M===S.length&&typeof w=="number"?0:((S[M-1]??S[M])+(S[M]??S[M-1]))/2))})}var sn=11,an=3.2,rn=6e4,cn=["out of service","retired","cancelled"],ln=["inferred","assumed"],un='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto S\
ans", sans-serif',Pt=t=>t==="in service"?"live":cn.includes(t)?"gone":"plan",Gt=t=>ln.includes(t.confidence||""),It=t=>Number(String(t||"").slice(0,4))||null,ye=t=>t.
length>32?`${t.slice(0,30)}…`:t,be=t=>t.slice(1).reduce((o,e,c)=>o+e.distanceTo(t[c]),0);function dn(t){let o=t.reduce((e,c)=>c.length>e.length?c:e);return o[o.
length>>1]}function Ut(t){let o=[f("bdi","en clip",t.name)];if(t.name_ar){let e=f("span","ar clip",t.name_ar);e.lang="ar",e.dir="rtl",o.push(" ",e)}return o}function we({
map:t,data:o,box:e,panel:c,features:n},a){let i=!o.routes.length,l=t.createPane("catalogue-hot"),g=t.createPane("catalogue-names");Object.assign(l.style,{zIndex:"\
395",pointerEvents:"none"}),Object.assign(g.style,{zIndex:"605",pointerEvents:"none"});let w=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),N=L.canvas({pane:"\
catalogue-hot",padding:.25}),S=L.circle([0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function _(){let r=getComputedStyle(document.documentElement),
k=O=>r.getPropertyValue(`--${O}`).trim();return{soft:k("soft"),ink:k("ink"),halo:k("halo"),land:k("land"),routes:Array.from({length:7},(O,z)=>k(`route-${z}`))}}
let M=_(),B=i?me(n.systems):[],Z=r=>{let k=Pt(n.systems[r].status);return!i||k==="gone"?M.soft:M.routes[B[r]]};function j(r){let k=Pt(n.systems[r.system].status),
O=Gt(r);return{color:Z(r.system),weight:k==="gone"?1.2:O?1.5:2.2,opacity:i?.95:.75,lineCap:k==="plan"?"round":"butt",dashArray:k==="plan"?"0.1 4":k==="gone"?"2 \
4":O?"9 2.5":void 0}}let[[,P],[,G]]=o.window,Q=r=>{let k=r.map(et=>et.lng),O=[r],z=k.reduce((et,ot)=>Math.min(et,ot)),J=k.reduce((et,ot)=>Math.max(et,ot));return z<
P&&O.push(r.map(et=>L.latLng(et.lat,et.lng+360))),J>G&&O.push(r.map(et=>L.latLng(et.lat,et.lng-360))),O},T=n.segments.map((r,k)=>{let O=r.line,z=L.polyline(Q(O),
{renderer:w,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,...j(r)});return z.on("mouseover",et=>E(r.system,et.latlng)),z.on("mouseout",()=>E(null)),z.on(
"click",et=>a.open("system",r.system,et.latlng,k)),gt(z).system=n.systems[r.system].name,{item:r,latlngs:O,line:z,slots:null,drawn:null}}),R=n.systems.map(()=>[]);
if(T.forEach(r=>R[r.item.system].push(r)),T.reduce((r,{latlngs:k})=>r+k.length,0)<=rn){let r=R.map(k=>{let O=k.flatMap(({latlngs:z})=>z.map(J=>J.lat));return O.
reduce((z,J)=>z+J,0)/(O.length||1)});ge(T,r)}function H(r){let k=Ft(20,r)/1e3,O=Math.min(an,sn/k);T.forEach(z=>{let{slots:J}=z;if(!J||!y(z))return;let et=z.latlngs.
map(st=>t.project(st,r)),ot=et.map((st,dt)=>{let pt=et[Math.max(dt-1,0)],rt=et[Math.min(dt+1,et.length-1)].subtract(pt),ft=Math.hypot(rt.x,rt.y)||1,it=J[dt]*O;return t.
unproject([st.x-rt.y/ft*it,st.y+rt.x/ft*it],r)});z.drawn=ot,z.line.setLatLngs(Q(ot))}),x!==null&&v(x)}let I={live:!1,plan:!1,gone:!1},$=L.layerGroup(),F=null,b=r=>{
let{ready:k,over:O}=n.systems[r];return F===null||(It(k)||0)<=F&&(It(O)||1/0)>=F},y=({item:r})=>I[Pt(n.systems[r.system].status)]&&b(r.system);function h(){T.forEach(
r=>{let k=y(r);k!==$.hasLayer(r.line)&&(k?$.addLayer(r.line):$.removeLayer(r.line))})}$.addTo(t),a.onYear(r=>{F=r,h(),ct()},[...n.systems.flatMap(r=>[It(r.ready),
It(r.over)]),...n.incidents.map(r=>r.lat===void 0?null:It(r.start))]);let x=null,d=null,u=L.layerGroup().addTo(t),p=L.tooltip({direction:"top",className:"tip",offset:[
0,-6]});function v(r){if(x=r,u.clearLayers(),e.classList.toggle("has-hot-system",r!==null),document.querySelectorAll(".systems .hot").forEach(O=>O.classList.remove(
"hot")),r===null)return;let k=document.querySelector(`.systems [data-system="${r}"]`);k&&k.classList.add("hot"),R[r].forEach(O=>{let z=j(O.item),J=Q(O.drawn||O.
latlngs),et=i?z.color:M.ink,{weight:ot=0}=z;[{color:M.halo,weight:ot+5},{...z,color:et,weight:ot+1.5,opacity:1}].forEach(dt=>L.polyline(J,{renderer:N,pane:"cata\
logue-hot",interactive:!1,smoothFactor:1,...dt}).addTo(u))})}function E(r,k){if(v(r===null?d:r),r===null||!k){p.remove();return}p.setLatLng(k).setContent(f("bdi",
"clip",n.systems[r].name)).addTo(t)}function s(r){S.remove(),r&&r.accuracy_m&&r.lat!==void 0&&r.lon!==void 0&&S.setLatLng([r.lat,r.lon]).setRadius(r.accuracy_m).
addTo(t)}let m=r=>a.open("place",r,K[r].latlng),A=n.places.map(()=>0);n.systems.forEach(r=>(r.places||[]).forEach(k=>{A[k]++}));let C=[],q=L.layerGroup(),D=[],V=new Set(
o.routes.flatMap(({legs:r})=>[{at:r[0],last:!1},{at:r[r.length-1],last:!0}]).map(({at:[r,k],last:O})=>n.legs[r].facts[k===O?"from":"to"])),K=n.places.map((r,k)=>{
let O=L.latLng(r.lat,r.lon);if(r.role==="other"){let st=L.circleMarker(O,{renderer:w,pane:"catalogue",radius:i?3.2:4,weight:1.3,fillOpacity:1,color:M.ink,fillColor:M.
land,bubblingMouseEvents:!1});return st.on("click",()=>m(k)),st.on("mouseover",()=>{p.setLatLng(O).setContent(f("span","",...Ut(r))).addTo(t)}).on("mouseout",()=>p.
remove()),q.addLayer(st),C.push(st),D.push({latlng:O,text:r.name,rank:A[k],className:"of-place",off:!1}),{latlng:O}}let z=f("span","place-name",...Ut(r)),J=r.role===
"station",et=J?14:8,ot=L.marker(O,{icon:L.divIcon({className:`place ${r.role}`,html:f("div","dot",f("i"),z),iconSize:[et,et]}),zIndexOffset:J?200:-200,riseOnHover:!0}).
addTo(t);return ot.getElement()?.setAttribute("aria-label",[r.name,r.name_ar].filter(Boolean).join(" ")),J||ot.bindTooltip(f("span","",...Ut(r)),{direction:"top",
className:"tip"}),ot.on("click",()=>m(k)),ot.on("keypress",st=>{st.originalEvent.key==="Enter"&&m(k)}),a.addLabel({latlng:O,element:z,dot:!0,rank:J?V.has(k)?3:2:
0}),{latlng:O}});a.places=K;let U=n.stretches.map((r,k)=>{let O=r.line,z=L.polyline(O,{renderer:w,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:M.
ink,weight:1.6,opacity:.7,dashArray:Gt(r)?"5 3":void 0});return z.on("click",J=>a.open("stretch",k,J.latlng)),z.on("mouseover",J=>{p.setLatLng(J.latlng).setContent(
f("bdi","clip",r.name)).addTo(t)}).on("mouseout",()=>p.remove()),{item:r,latlngs:O,line:z}}),tt=L.layerGroup(U.map(({line:r})=>r)),W=gt(L.CircleMarker).extend({
_updatePath(){let r=this._renderer,k=this._point,O=this._radius,z=r._ctx;!r._drawing||this._empty()||(z.beginPath(),z.moveTo(k.x,k.y-O),z.lineTo(k.x+O,k.y),z.lineTo(
k.x,k.y+O),z.lineTo(k.x-O,k.y),z.closePath(),r._fillStroke(z,this))}}),Y=L.layerGroup(),nt=[];n.incidents.forEach((r,k)=>{if(r.lat===void 0||r.lon===void 0)return;
let O=L.latLng(r.lat,r.lon),z=new W(O,{renderer:w,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:M.halo,fillColor:M.ink,bubblingMouseEvents:!1});z.on(
"click",()=>a.open("incident",k,O)),z.on("mouseover",()=>{p.setLatLng(O).setContent(f("bdi","clip",`${r.start}: ${r.name}`)).addTo(t)}).on("mouseout",()=>p.remove()),
nt.push({latlng:O,lozenge:z,text:String(r.start).slice(0,7),rank:1e3,className:"of-incident",year:It(r.start),hidden:!0,off:!1})});function ct(){nt.forEach(r=>{
let k=F===null||r.year===null||r.year===F;r.off=!k,k?Y.addLayer(r.lozenge):Y.removeLayer(r.lozenge)})}ct();let at={live:0,plan:0,gone:0};n.systems.forEach(r=>{at[Pt(
r.status)]++}),[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([r])=>at[r]).forEach(([r,k])=>a.addLayer(
{key:`systems-${r}`,title:k,parent:"systems",count:at[r],shown:i&&r!=="gone",show:O=>{I[r]=O,h()}})),D.length&&a.addLayer({key:"stations",parent:"stations",title:i?
"Landing stations":"Other landing stations",group:q,count:D.length,shown:!0,show:r=>{D.forEach(k=>{k.off=!r})}}),U.length&&a.addLayer({key:"paths",parent:"paths",
title:"Crossing paths",group:tt,count:n.paths.length,shown:i}),nt.length&&a.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:Y,count:nt.length,
shown:i,show:r=>{nt.forEach(k=>{k.hidden=!r})}});let lt=kt(document.createElement("canvas"));lt.font=un;let wt=new Map;function vt(r){let k=wt.get(r)??lt.measureText(
r).width;return wt.set(r,k),k}let De=r=>Math.round((yt()?.4:1)*(r<3?24:r<5?70:130)),ee=r=>gt(r)._parts||[];a.addInk((r,k)=>{let O=[],z=t.getPixelOrigin().subtract(
k);if(!i)return O;for(let{line:J}of T)if($.hasLayer(J))for(let et of ee(J))for(let ot=1;ot<et.length;ot++){let st=et[ot-1],dt=et[ot],pt=Math.ceil(st.distanceTo(
dt)/8);for(let bt=0;bt<pt;bt++)O.push({x:st.x+(dt.x-st.x)*bt/pt+z.x,y:st.y+(dt.y-st.y)*bt/pt+z.y});if(O.length>4e4)return O}return O}),a.onLayout(({origin:r,size:k,
free:O,take:z,inside:J,crossed:et,zoom:ot})=>{let st=[],dt=t.containerPointToLayerPoint([0,0]),pt=(rt,ft,it,ht,Lt=0)=>{let mt=f("span",`catalogue-name ${ft}`,f(
"bdi","",rt));return mt.style.transform=`translate(${(it+dt.x).toFixed(1)}px, ${(ht+dt.y).toFixed(1)}px)`+(Lt?` rotate(${Lt.toFixed(3)}rad)`:""),st.push(mt),mt},
bt=[...nt.filter(rt=>!rt.hidden),...D].filter(rt=>!rt.off).map(rt=>({...rt,at:t.project(rt.latlng,ot).subtract(r)})).filter(({at:rt})=>rt.x>0&&rt.y>0&&rt.x<k.x&&
rt.y<k.y).sort((rt,ft)=>ft.rank-rt.rank);bt.forEach(({at:rt})=>z(rt.x-4,rt.y-4,8,8)),i&&ze(pt,{size:k,free:O,take:z});for(let rt of bt){if(st.length>=De(ot))break;
let ft=ye(rt.text),it=vt(ft)+2,ht=13,{x:Lt,y:mt}=rt.at,Nt=[[Lt+7,mt-ht/2],[Lt-7-it,mt-ht/2],[Lt-it/2,mt-7-ht],[Lt-it/2,mt+7]].filter(([Et,xt])=>J(Et,xt,it,ht)&&
O(Et,xt,it,ht)).map(([Et,xt])=>({u:Et,v:xt,met:et(Et,xt,it,ht)})),St=Nt.length?Nt.reduce((Et,xt)=>xt.met<Et.met?xt:Et):null;!St||St.met>(rt.rank>=1e3?9:2)||(z(St.
u,St.v,it,ht),pt(ft,rt.className,St.u,St.v))}g.replaceChildren(...st)});function ze(r,{size:k,free:O,take:z}){n.systems.map((ot,st)=>st).filter(ot=>R[ot].some(st=>$.
hasLayer(st.line))).map(ot=>{let st=R[ot].flatMap(({line:dt})=>ee(dt)).map(dt=>dt.map(pt=>t.layerPointToContainerPoint(pt)));return{s:ot,parts:st,length:st.reduce(
(dt,pt)=>dt+be(pt),0)}}).sort((ot,st)=>st.length-ot.length).slice(0,yt()?12:60).forEach(({s:ot,parts:st})=>{let dt=ye(n.systems[ot].name),pt=vt(dt)+4,bt=[];st.forEach(
ft=>{for(let it=0;it+1<ft.length;it++){let ht=it+1;for(;ht+1<ft.length&&ft[it].distanceTo(ft[ht])<pt;)ht++;let Lt=ft[it],mt=ft[ht],Tt=Lt.distanceTo(mt);Tt<pt||Tt<
.985*be(ft.slice(it,ht+1))||bt.push([Lt,mt])}});let rt=Math.max(1,Math.floor(bt.length/24));for(let ft=0;ft<bt.length;ft+=rt){let[it,ht]=bt[(ft+ot*7*rt)%bt.length];
ht.x<it.x&&([it,ht]=[ht,it]);let Lt=it.add(ht).divideBy(2),mt=ht.subtract(it),Tt=Math.hypot(mt.x,mt.y),Nt=L.point(mt.x/Tt,mt.y/Tt),St=L.point(Nt.y,-Nt.x),Et=pt/
5+6,xt=[-2,-1,0,1,2].map($t=>Lt.add(Nt.multiplyBy($t*pt/5)).subtract([pt/10+3,7]));if(!xt.every(({x:$t,y:Bt})=>$t>4&&Bt>4&&$t<k.x-60&&Bt<k.y-30)||!xt.every(({x:$t,
y:Bt})=>O($t,Bt,Et,14)))continue;xt.forEach(({x:$t,y:Bt})=>z($t,Bt,Et,14));let re=Lt.subtract(Nt.multiplyBy(pt/2-2)).add(St.multiplyBy(6.5)),qe=r(dt,"of-system",
re.x,re.y,Math.atan2(mt.y,mt.x));qe.style.color=Z(ot);break}})}let ne={system:r=>R[r].map(k=>k.drawn||k.latlngs),segment:r=>[T[r].latlngs],stretch:r=>[U[r].latlngs],
path:r=>n.paths[r].stretches.map(k=>U[k].latlngs),leg:r=>[a.legs[r].latlngs]};a.where=(r,k)=>{if(r==="place")return K[k].latlng;if(r==="incident"){let z=n.incidents[k];
return z.lat===void 0||z.lon===void 0?null:L.latLng(z.lat,z.lon)}let O=ne[r]?.(k)??[];return O.length?dn(O):null},a.mark=(r,k=0)=>{s(r==="place"?n.places[k]:r===
"incident"?n.incidents[k]:null),d=r==="system"?k:r==="segment"?n.segments[k].system:null,v(d)};function oe(r,k){let O=["system","segment","path"].includes(r)?ne[r]?.(
k).flat()??[]:[],z=a.where(r,k);return O.length?a.frame(L.latLngBounds(O)):z&&t.setView(z,Math.max(t.getZoom(),8),{animate:!1}),a.open(r,k,null)}let Rt=(r,k,O)=>O.
forEach((z,J)=>a.addSearch({names:z.filter(Boolean),kind:k,open:()=>oe(r,J)})),se=r=>[r.name,r.name_ar,r.id,...String(r.facts["other names"]||"").split(", ")];Rt(
"place","Place",n.places.map(se)),Rt("system","Cable system",n.systems.map(se)),Rt("path","Crossing path",n.paths.map(r=>[r.name,r.name_ar,r.id])),Rt("incident",
"Incident",n.incidents.map(r=>[r.name,r.start])),Rt("deal","Deal",n.deals.map(r=>[r.name]));let Ze=r=>{let k=Pt(n.systems[r.system].status);return k!=="live"?k:
Gt(r)?"modelled":"known"},Ge=new Set([...n.segments.map(Ze),...U.length?["path"]:[],...nt.length?["incident"]:[]]);c.querySelectorAll("[data-key]").forEach(r=>{
gt(r).hidden=!Ge.has(r.getAttribute("data-key")||"")});let ae=document.getElementById("systems");if(ae){let r=k=>{let O=L.SVG.create("svg"),z=L.SVG.create("path"),
J=n.systems[k];O.setAttribute("width","26"),O.setAttribute("height","8"),O.setAttribute("aria-hidden","true"),z.setAttribute("d","M1 4H25");let et=Pt(J.status);
return z.setAttribute("class",et==="live"?Gt(J)?"modelled":"known":et),O.setAttribute("class","system"),O.style.setProperty("--system",et==="gone"?"var(--soft)":
`var(--route-${B[k]})`),O.append(z),O};n.systems.map((k,O)=>({item:k,i:O})).sort((k,O)=>k.item.name.localeCompare(O.item.name,"en")).forEach(({item:k,i:O})=>{let z=[
k.ready||"date not known",k.status==="in service"?"":k.status,R[O].length?"":"not drawn"].filter(Boolean).join(", "),J=f("button","",R[O].length?r(O):f("span","\
no-line"),f("bdi","clip",k.name),f("small","",z));J.type="button",J.dataset.system=String(O),J.addEventListener("click",()=>{yt()&&a.expand(!1),oe("system",O)}),
J.addEventListener("mouseenter",()=>E(O)),J.addEventListener("mouseleave",()=>E(null)),J.addEventListener("focus",()=>E(O)),J.addEventListener("blur",()=>E(null)),
ae.append(f("li","",J))})}a.onDraw(r=>{H(r);let k=Math.max(1.8,Math.min(4,r*.62));C.forEach(O=>O.setRadius(k))}),window.matchMedia("(prefers-color-scheme: dark)").
addEventListener("change",()=>{M=_(),T.forEach(r=>r.line.setStyle(j(r.item))),U.forEach(({line:r})=>r.setStyle({color:M.ink})),C.forEach(r=>r.setStyle({color:M.
ink,fillColor:M.land})),nt.forEach(({lozenge:r})=>r.setStyle({color:M.halo,fillColor:M.ink})),v(x),a.layout()})}var Le=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],fn=["inferred","assumed"],hn=["system","right of way","status","route","cable","length published","round-trip de\
lay","accuracy","used by routes"],pn={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published "," km"],"km apar\
t":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],from:["from ",""],to:["to ",""],
ended:["ended ",""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},
mn=["candidates","why","note","place"],Ot=t=>f("bdi","",t);function xe(t,o,e){let c=f("button",t,o);return c.type="button",c.addEventListener("click",n=>{n.stopPropagation(),
e()}),c}var gn=t=>f("span",`surely ${t}`,t);function yn(t){let o=t.split(", ")[1]||"",e=fn.includes(o),c=f("span",`mark ${e?"modelled":"known"}`,e?"modelled":o);
return o?[c," ",t]:[t]}function bn(t){let o=(n,a)=>{let i=f("th","",n);return i.scope=a,i},e=["low","likely","high"],c=t.map(n=>f("tr","",o(String(n.figure),"ro\
w"),...e.map(a=>f("td","",a==="likely"?f("b","",String(n[a])):String(n[a])))));return f("table","figures",f("thead","",f("tr","",f("td",""),...e.map(n=>o(n,"col")))),
f("tbody","",...c))}function ve({map:t,features:o},e){let c=Le.flatMap(([T,R])=>o[R].map((H,I)=>[T,I])),n=new Map(Le),a=(T,R)=>o[n.get(T)||"routes"][R];function i(T,R){
let H=xe("to",Ot(a(T,R).name),()=>Q(T,R));return H.dataset.to=`${T}-${R}`,H}let l=T=>[T].flat().map(R=>typeof R=="number"?i(...c[R]):Ot(R)),g=(T,R)=>f("span",`b\
adge ${T.contract?"contract":"intent"}`,...l(R));function w(T,R=null){let H=f("dl","facts");return Object.entries(T).forEach(([I,$])=>{if(R?!R.includes(I):["not\
e","status"].includes(I))return;let F=I==="accuracy"?yn(String($)):l($);H.append(f("dt","",I.charAt(0).toUpperCase()+I.slice(1)),f("dd",I==="value"?"value":"",...F))}),
H.children.length?[H]:[]}function N({id:T,kind:R,"attribution confidence":H,...I}){let[$,...F]=Object.entries(T===void 0?I:{id:T,...I}),b=typeof T=="number"?c[T]:
null,y=b&&b[0]==="deal",h=f("li","",...y?[g(a(...b),R)," "]:[],...$?l($[1]):[]);H&&h.append(" ",gn(String(H)));let x=f("small","");return[...R&&!y?[["kind",R]]:
[],...F].forEach(([d,u])=>{let[p,v]=pn[d]||["",""],E=[p,...l(u),v].filter(s=>s!=="");mn.includes(d)?h.append(f("p","small",...E)):d==="value"?h.append(f("p","va\
lue",...E)):x.append(...x.childNodes.length?[" · "]:[],f("span","",...E))}),x.childNodes.length&&h.insertBefore(x,h.querySelector("p")),h}function S(T,R){return T===
"Figures"?bn(R):f("section","",f("h3","",T),f("ul","things",...R.map(N)))}function _(T=[]){if(!T.length)return[];let R=T.map(H=>{let I=o.sources[H],$=Ot(I.title);
if(I.url){let b=f("a","",$);b.href=I.url,b.target="_blank",b.rel="noopener noreferrer",$=b}let F=[I.publisher,I.date,I.licence].flatMap(b=>b?[", ",Ot(b)]:[]);return f(
"li","",$,...F)});return[f("details","sources",f("summary","",`Sources (${R.length})`),f("ul","",...R))]}let M=[],B=null,Z=0,j=(T,R)=>f("section","leg",f("h3","",
T==="leg"?"This leg: ":"Here: ",i(T,R)),...w(a(T,R).facts,hn));function P(T,R,H){let I=a(T,R),{status:$,note:F}=I.facts,b=f("span","title",...T==="route"?[f("sp\
an","number",String(R+1))]:[],f("span","",Ot(I.name))),y=f("h2","",b);if(y.tabIndex=-1,y.id=`card-title-${++Z}`,I.name_ar){let u=f("span","ar",I.name_ar);u.lang=
"ar",u.dir="rtl",y.append(u)}let h=f("p","kicker",f("span","",Ot(I.kind.charAt(0).toUpperCase()+I.kind.slice(1))),...T==="deal"?[g(I,I.facts.kind)]:[],...$?[f("\
span","chip",...l($))]:[]);if(M.length>1){let[u,p]=M[M.length-2],v=xe("back","‹ Back",()=>{M.pop(),G()});v.setAttribute("aria-label",`Back to ${a(u,p).name}`.
slice(0,120)),h.prepend(v)}let x=T==="deal"?I.contract?"contract":"intent":T==="route"?`route-${R}`:"",d=f("article",`card of-${T} ${x}`.trim(),h,y,...H===null?
[]:[j(T==="route"?"leg":"segment",H)],...w(I.facts),...Object.entries(I.lists).map(([u,p])=>S(u,p.map(v=>o.lists[u][v]))),...(I.uncertain||[]).map(u=>f("p","sma\
ll doubt",Ot(u))),...F?[f("p","small note",...l(F))]:[],..._(I.sources));return d.setAttribute("aria-labelledby",y.id),d.dataset.card=`${T}-${R}`,d}function G(){
let T=M[M.length-1],R=B&&B.getElement();if(!B||!R)return;let[H,I]=T,$=P(...T),F=e.where(H,I);B.setContent($),F&&!t.getBounds().contains(F)&&t.panTo(F,{animate:!1}),
F&&B.setLatLng(F),e.mark(H,I),Mt(R,".leaflet-popup-content").scrollTop=0,Mt($,"h2").focus({preventScroll:!0})}function Q(T,R){M.push([T,R,null]),G()}e.open=(T,R,H,I=null)=>{
M=[[T,R,I]];let $=H||e.where(T,R)||t.getCenter(),F=B=e.card(P(T,R,I),$);return e.mark(T,R),F.once("remove",()=>e.mark(null)),F}}var wn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function Ee(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,o=>wn[o]).replace(/[٠-٩۰-۹]/g,
o=>String(Number(o.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function Me(t,o){let e=Ee(o),c=e.split(" ");return e?t.flatMap(n=>{let a=n.folded??=
n.names.flatMap(g=>g?[Ee(g)]:[]),i=a.map(g=>{let w=` ${g}`.indexOf(` ${e}`);return g===e?0:w===0?1:w>0?2:c.every(N=>g.includes(N))?3:9}),l=Math.min(...i,9);return l<
9?[{entry:n,score:l,size:Math.min(...a.map(g=>g.length||99))}]:[]}).sort((n,a)=>n.score-a.score||n.size-a.size).slice(0,12).map(n=>n.entry):[]}var Wt=t=>new RegExp(
"\\p{Script=Arabic}","u").test(t);function ke({map:t,data:o,box:e,panel:c},n){let a=ut("tools"),i=(s,m=0)=>s.toLocaleString("en",{minimumFractionDigits:m,maximumFractionDigits:m}),l=s=>i(s/1e3,s<
1e4?3:s<1e6?2:1),g={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function w(s){
let m=L.SVG.create("svg"),A=L.SVG.create("path");return m.setAttribute("viewBox","0 0 24 24"),m.setAttribute("aria-hidden","true"),A.setAttribute("d",g[s]),m.append(
A),m}function N(s,m,A=""){let C=f("button",A,s);return C.type="button",C.addEventListener("click",m),C}let S=null;function _(s,m,A){let C=N(w(s),A,"tool");return C.
setAttribute("aria-label",m),C.title=m,a.append(C),C}function M(s,m,A,{opened:C=()=>{},closed:q=()=>{}}={}){let D=_(s,m,()=>{S&&S.item===D?B():V()});A.classList.
add("sheet"),A.id=`sheet-${s}`,A.hidden=!0,A.setAttribute("role","group"),A.setAttribute("aria-label",m),D.setAttribute("aria-expanded","false"),D.setAttribute(
"aria-controls",A.id),a.append(A);function V(){S&&B(),yt()&&n.expand(!1),S={item:D,sheet:A,closed:q},A.hidden=!1,D.setAttribute("aria-expanded","true"),C()}return{
item:D,show:V}}function B(s=!1){if(!S)return;let{item:m,sheet:A,closed:C}=S;S=null,A.hidden=!0,m.setAttribute("aria-expanded","false"),C(),s&&m.focus()}document.
addEventListener("keydown",s=>{s.key==="Escape"&&!s.defaultPrevented&&(S&&(a.contains(s.target)||!e.querySelector(".leaflet-popup"))?B(!0):t.closePopup())}),n.find=
s=>Me(n.entries,s),(function(){let s=f("input"),m=f("ul","results"),A=f("p","said");s.type="search",s.placeholder="Station, system, path … or اسم",s.autocomplete=
"off",s.spellcheck=!1,s.maxLength=200,s.dir="auto",Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","\
aria-controls":"results","aria-autocomplete":"list"}).forEach(([W,Y])=>s.setAttribute(W,Y)),m.id="results",m.setAttribute("role","listbox"),m.setAttribute("aria\
-label","Found"),A.setAttribute("role","status");let q=M("search","Search",f("div","search",s,A,m),{opened:()=>{s.focus(),s.select()}}),D=[],V=-1;function K(W){
B(),q.item.focus(),W.bounds?n.frame(W.bounds):W.latlng&&t.setView(W.latlng,Math.max(t.getZoom(),8),{animate:!1}),W.open&&W.open()}function U(W){V=W,[...m.children].
forEach((Y,nt)=>Y.setAttribute("aria-selected",String(nt===W))),W<0?s.removeAttribute("aria-activedescendant"):(s.setAttribute("aria-activedescendant",m.children[W].
id),m.children[W].scrollIntoView({block:"nearest"}))}function tt(){D=n.find(s.value),m.replaceChildren(...D.map((W,Y)=>{let nt=W.names.flatMap(lt=>lt||[]),ct=nt.
find(lt=>!Wt(lt))||nt[0]||"",at=nt.find(Wt),X=f("li","",f("bdi","en",ct));if(at&&at!==ct){let lt=f("bdi","ar",at);lt.lang="ar",X.append(lt)}return X.append(f("s\
mall","",W.kind||"")),X.id=`result-${Y}`,X.setAttribute("role","option"),X.addEventListener("mousedown",lt=>lt.preventDefault()),X.addEventListener("click",()=>K(
W)),X})),s.setAttribute("aria-expanded",String(D.length>0)),A.textContent=s.value.trim()?D.length?`${D.length} found`:"Nothing found":"",U(D.length?0:-1)}s.addEventListener(
"input",tt),s.addEventListener("keydown",W=>{let Y=W.key==="ArrowDown"?1:W.key==="ArrowUp"?-1:0;if(Y&&D.length)U((V+Y+D.length)%D.length);else if(W.key==="Enter"&&
V>=0)K(D[V]);else if(W.key==="Escape"&&s.value)s.value="",tt();else return;W.preventDefault()}),document.addEventListener("keydown",W=>{let Y=W.target instanceof
Element&&W.target.closest("input, textarea, select");W.key==="/"&&!Y&&(W.preventDefault(),q.show())})})();let Z={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let s=f("ul","tree"),m=new Set,A=[];function C(V,K,U,tt,W){let Y=f("inp\
ut"),nt=f("label","",Y);return Y.type="checkbox",Y.addEventListener("change",()=>tt(Y.checked)),W&&nt.append(W()),nt.append(f("bdi","",V)),K!==null&&nt.append(f(
"small","",i(K))),A.push([Y,U]),f("div","row",nt)}function q(){A.forEach(([V,K])=>{let U=K();V.checked=U===!0,V.indeterminate=U===null})}function D(){A=[];let V=Object.
keys(Z),K=[...new Set([...V,...n.layers.map(U=>U.parent)])];s.replaceChildren(...K.flatMap(U=>{let tt=n.layers.filter(X=>X.parent===U);if(!tt.length)return[];if(tt.
length===1){let[X]=tt;return[f("li","",C(X.title,X.count,()=>X.shown,lt=>{X.set(lt),q()},X.mark))]}let W=()=>{let X=tt.filter(lt=>lt.shown).length;return X===0?
!1:X===tt.length?!0:null},Y=Z[U]||U,nt=C(Y,tt.length,W,X=>{n.together(()=>tt.forEach(lt=>lt.set(X))),q()}),ct=f("ul","",...tt.map(X=>f("li","",C(X.title,X.count,
()=>X.shown,lt=>{X.set(lt),q()},X.mark))));ct.hidden=!m.has(U),ct.id=`branch-${K.indexOf(U)}`;let at=N(f("span","chevron"),()=>{ct.hidden=!ct.hidden,ct.hidden?m.
delete(U):m.add(U),at.setAttribute("aria-expanded",String(!ct.hidden))},"more");return at.setAttribute("aria-label",`${Y}: each one`),at.setAttribute("aria-expa\
nded",String(!ct.hidden)),at.setAttribute("aria-controls",ct.id),nt.append(at),[f("li","",nt,ct)]})),q()}M("layers","Layers",f("div","layers",f("h2","","Layers"),
s),{opened:D}),n.onLayers(()=>{S&&S.sheet.id==="sheet-layers"&&q()})})();let j=f("div","cross");j.setAttribute("aria-hidden","true");let P=null;(function(){let s=[],
m=L.layerGroup(),A=f("ol","steps"),C=f("p","total");C.setAttribute("role","status");let q=L.polyline([],{pane:"measure",className:"measured",interactive:!1,smoothFactor:0}),
D=Y=>{s.push(Y),V()};function V(){let Y=s.slice(1).map((at,X)=>jt(s[X],at));q.setLatLngs(s.slice(1).map((at,X)=>Zt(s[X],at))),m.clearLayers(),s.forEach(at=>m.addLayer(
L.circleMarker(at,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),A.replaceChildren(...Y.map(at=>f("li","",`${at.exact?"":"about "}${l(at.
m)} km`,f("small","",`bearing ${at.bearing.toFixed(1)}°`))));let nt=Y.reduce((at,X)=>at+X.m,0),ct=Y.every(at=>at.exact);C.textContent=s.length<2?s.length?"One \
point; add another":"No point yet":`${ct?"":"About "}${l(nt)} km in all`,C.dataset.metres=Y.length?nt.toFixed(4):"",U.disabled=tt.disabled=!s.length}let K=N("Ad\
d the centre of the map",()=>D(t.getCenter())),U=N("Undo",()=>{s.pop(),V()}),tt=N("Clear",()=>{s.length=0,V()}),W=f("div","measure",f("h2","","Measure"),f("p","",
"Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),f("div","buttons",K,U,tt),A,C);M("measure","Measure",W,{opened(){P=D,t.closePopup(),
e.classList.add("measuring"),e.append(j),t.doubleClickZoom.disable(),[q,m].forEach(Y=>Y.addTo(t)),V()},closed(){P=null,e.classList.remove("measuring"),j.remove(),
t.doubleClickZoom.enable(),[q,m].forEach(Y=>Y.remove())}})})();let G=[...n.dates].flatMap(s=>Number.isInteger(s)?Number(s):[]).sort((s,m)=>s-m),Q=()=>{};if(G.length&&
G[0]<G[G.length-1]){let s=G[0],m=G[G.length-1],A=f("input"),C=f("output","","All years");Object.assign(A,{type:"range",min:s,max:m+1,step:1,value:m+1}),A.setAttribute(
"aria-label","Year"),Q=V=>{n.year=V===null||V>m?null:Math.max(V,s),A.value=String(n.year??m+1),C.textContent=n.year===null?"All years":String(n.year),A.setAttribute(
"aria-valuetext",C.textContent),D.classList.toggle("on",n.year!==null),n.together(()=>n.years.forEach(K=>K(n.year))),n.state.changed()},A.addEventListener("inpu\
t",()=>Q(Number(A.value)));let q=f("div","ends",f("span","",String(s)),f("span","","all")),{item:D}=M("year","Year",f("div","year",f("h2","","Year"),C,A,q,f("p",
"","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has\
 no known date stays."),N("All years",()=>Q(null))));A.setAttribute("aria-valuetext","All years")}let T=n.state;T.add("view",()=>{let{lat:s,lng:m}=t.getCenter();
return`${s.toFixed(4)},${m.toFixed(4)},${t.getZoom()}`},s=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(s))return;let[m,A,C]=s.
split(",").map(Number);t.setView([m,A],Math.min(Math.max(C,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),T.add("change",()=>n.layers.filter(s=>s.shown!==s.first).
map(s=>encodeURIComponent(s.key)).join(","),s=>{let m=new Set(s.split(",").flatMap(A=>{try{return[decodeURIComponent(A)]}catch{return[]}}));n.layers.forEach(A=>A.
set(m.has(A.key)!==A.first))}),T.add("year",()=>n.year===null?"":String(n.year),s=>{Q(/^\d{4}$/.test(s)?Number(s):null)});function R(){return"#"+[...T.entries].
map(([s,{get:m}])=>[s,m()]).filter(([,s])=>s).map(([s,m])=>`${s}=${m}`).join("&")}let H="";function I(s){if(location.hash===H)return;let m=new Map(location.hash.
slice(1,6e3).split("&").map(C=>{let q=C.indexOf("=");return[C.slice(0,q),C.slice(q+1)]})),A=[...T.entries].filter(([C])=>!s||m.has("view")||m.has(C));A.length&&
n.together(()=>A.forEach(([C,{set:q}])=>q(m.get(C)||"")))}let $;function F(){try{H=R(),history.replaceState(null,"",H)}catch{}}I(!0),window.addEventListener("ha\
shchange",()=>I(!1));let b=!1;if(["pointerdown","keydown","wheel"].forEach(s=>window.addEventListener(s,()=>{b=!0},{capture:!0,passive:!0})),T.changed=()=>{clearTimeout(
$),b&&($=setTimeout(F,250))},t.on("moveend",()=>T.changed()),/^(https?|file):$/.test(location.protocol)){let s=f("input"),m=f("p","said");s.readOnly=!0,s.setAttribute(
"aria-label","Link to this view"),m.setAttribute("role","status"),s.addEventListener("focus",()=>s.select()),M("link","Link to this view",f("div","link",f("h2",
"","Link to this view"),s,f("div","buttons",N("Copy",async()=>{s.select();let A;try{await navigator.clipboard.writeText(s.value),A=!0}catch{A=document.execCommand(
"copy")}m.textContent=A?"Copied":"Copy it from the field"})),m),{opened(){s.value=location.href.split("#")[0]+R(),m.textContent="",s.focus()}})}if(document.fullscreenEnabled){
let s=_("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());s.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{s.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function y(s){let m=n.depthAt(
s);return m?`Depth: ${i(m.low_m)} to ${i(m.high_m)} m, from cells of about ${i(m.cell_km)} km`:"Depth: on land, or not known"}function h(s){let m=s.lng-360*Math.
round(s.lng/360),A=(C,q,D)=>`${Math.abs(C).toFixed(4)}° ${C<0?D:q}`;return`${A(s.lat,"N","S")}, ${A(m,"E","W")}`}n.hereLines=s=>[h(s),y(s)];function x(s){let m=n.
routeNear(s);return m?n.openRoute(m,s):n.card(f("div","card here",...n.hereLines(s).map(A=>f("p","",A))),s)}t.on("click",s=>{P?P(s.latlng):d()||x(s.latlng)}),e.
addEventListener("keydown",s=>{s.key!=="Enter"||s.target!==e||(P?P(t.getCenter()):x(t.getCenter()))});function d(){let s=!!S||u;return B(),s}let u=!1;t.on("prec\
lick",()=>{u=!!e.querySelector(".leaflet-popup")});let p=null;function v(s){if(s!==!!p)if(t.setMaxBounds(void 0),s){p={at:t.getCenter(),zoom:t.getZoom(),open:ut(
"panel-toggle").getAttribute("aria-expanded")==="true"};let m=p.open&&!yt()?E():t.getBounds();document.documentElement.classList.add("printing"),n.expand(!0),t.
invalidateSize({animate:!1,pan:!1}),t.fitBounds(m,{paddingBottomRight:[0,t.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),n.redraw(),n.paintNow(),
e.querySelectorAll("canvas").forEach(A=>{if(A.classList.contains("leaflet-tile"))return;let C=kt(A),{width:q,height:D}=A,V=document.createElement("canvas");Object.
assign(V,{width:q,height:D}),kt(V).drawImage(A,0,0),A.width=q,C.drawImage(V,0,0)})}else p&&(document.documentElement.classList.remove("printing"),t.invalidateSize(
{animate:!1,pan:!1}),n.expand(p.open),t.setView(p.at,p.zoom,{animate:!1}),p=null,t.setMaxBounds(o.window))}function E(){let s=t.getSize(),m=c.getBoundingClientRect().
width+20;return L.latLngBounds(t.containerPointToLatLng([0,s.y]),t.containerPointToLatLng([s.x-m,0]))}window.addEventListener("beforeprint",()=>v(!0)),window.addEventListener(
"afterprint",()=>v(!1))}function Ln({columns:t,rows:o,levels:e}){let c=e.slice();for(let n=0;n<3;n++){let a=c.slice();for(let i=0;i<o;i++)for(let l=0;l<t;l++){let g=i*t+l;if(c[g]!==-1)
continue;let w=0,N=0;for(let S=Math.max(i-1,0);S<=Math.min(i+1,o-1);S++)for(let _=Math.max(l-1,0);_<=Math.min(l+1,t-1);_++){let M=c[S*t+_];M!==-1&&(w+=M,N++)}N&&
(a[g]=w/N)}c=a}return c.map(n=>Math.max(n,0))}function xn(t){let o=t.columns>>1,e=t.rows>>1,c=new Float32Array(o*e);for(let n=0;n<e;n++)for(let a=0;a<o;a++){let i=2*
n*t.columns+2*a,l=0,g=0;for(let w of[i,i+1,i+t.columns,i+t.columns+1])t.levels[w]!==-1&&(l+=t.levels[w],g++);c[n*o+a]=g?l/g:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:o,rows:e,levels:c}}function Se(t){let o=[];for(let e=t;;e=xn(e)){let{west:c,south:n,step:a,columns:i,rows:l}=e,g=e,w=null;if(o.
push({west:c,south:n,step:a,columns:i,rows:l,get levels(){return w=w||Ln(g)}}),Math.min(i,l)<16)return o}}function Ae(t,o){let e=new Int32Array(4*t.length),c=new Float32Array(
4*t.length);return t.forEach((n,a)=>{let i=Math.min(Math.max(n,0),o-1),l=Math.floor(i),g=i-l;for(let w=0;w<4;w++)e[4*a+w]=Math.min(Math.max(l-1+w,0),o-1);c[4*a]=
(1-g)**3/6,c[4*a+1]=(3*g**3-6*g**2+4)/6,c[4*a+2]=(-3*g**3+3*g**2+3*g+1)/6,c[4*a+3]=g**3/6}),{nodes:e,weights:c}}function $e(t,o,e){let{columns:c,rows:n,levels:a}=t,
i=o.length,{nodes:l,weights:g}=Ae(o.map(M=>(M-t.west)/t.step),c),w=Ae(e.map(M=>(M-t.south)/t.step),n),N=new Map;function S(M){if(!N.has(M)){let B=new Float32Array(
i),Z=M*c;for(let j=0,P=0;j<i;j++,P+=4)B[j]=g[P]*a[Z+l[P]]+g[P+1]*a[Z+l[P+1]]+g[P+2]*a[Z+l[P+2]]+g[P+3]*a[Z+l[P+3]];N.set(M,B)}return N.get(M)}let _=new Float32Array(
i*e.length);for(let M=0;M<e.length;M++){let[B,Z,j,P]=[0,1,2,3].map(H=>S(w.nodes[4*M+H])),[G,Q,T,R]=w.weights.subarray(4*M,4*M+4);for(let H=0,I=M*i;H<i;H++,I++)_[I]=
G*B[H]+Q*Z[H]+T*j[H]+R*P[H]}return _}async function vn(t){let o=atob(t),e=new Uint8Array(o.length);for(let l=0;l<e.length;l++)e[l]=o.charCodeAt(l);let n=new Blob([e]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),a=[],i=0;for(let l=await n.read();!l.done;l=await n.read()){if(i+=l.value.length,i>268435456)throw new RangeError("more data than a \
page has");a.push(l.value)}return new Uint8Array(await new Blob(a).arrayBuffer())}async function Ce(t,o){let[e,c]=await Promise.all(t.split(" ",2).map(vn)),n=En(
c,o);return JSON.parse(new TextDecoder().decode(e),(a,i)=>typeof i=="object"&&i!==null&&"~"in i?n[i["~"]]:i)}function En(t,o){let e=t.length>>2,c=0,n=()=>{if(c>=
e)throw new RangeError("fewer vertices than the lines have");let w=t[c]|t[c+e]<<8|t[c+2*e]<<16|t[c+++3*e]<<24;return w>>>1^-(w&1)},a=n();n();let i=Array.from({length:Math.
min(a,e)},()=>({unit:n(),size:n()})),l=0,g=0;return i.map(({unit:w,size:N})=>{let S=[],_=0,M=0,B=0,Z=0,j=0,P=0;for(let G=0;G<N;G++){let Q=n(),T=n();G?([j,B]=[B,
(B+j>>1)+Q],[P,Z]=[Z,(Z+P>>1)+T],_+=B,M+=Z):(_=l+=Q,M=g+=T),S.push(o(M/w,_/w))}return S})}function qt({rows:t,columns:o}){let e=Array.from({length:t},()=>({}));
return Object.entries(o).forEach(([c,n])=>{let a=Array.isArray(n)?i=>n[i]:"all"in n?()=>n.all:i=>n.of[n.at[i]];e.forEach((i,l)=>{let g=a(l);g!==null&&(i[c]=g)})}),
e}function Ne({lists:t,...o}){let e=Object.entries(t).map(([n,a])=>[n,qt(a)]),c=Object.entries(o).map(([n,a])=>{let i=a.facts&&qt(a.facts),l=a.lists&&qt(a.lists);
return[n,qt(a).map((g,w)=>({...g,facts:i?.[w],lists:l?.[w]}))]});return{lists:Object.fromEntries(e),...Object.fromEntries(c)}}function Oe({columns:t,rows:o,steps:e},c,n){
let a=new Float32Array(t*o);for(let i=0,l=0;i<a.length;i++)i%t===0&&(l=0),e[i]===" "?a[i]=n:a[i]=l=(l+e.charCodeAt(i)-63)%c;return a}var Mn=6;function kn(t,[o,e]){let c=(n,a,i)=>n.some(l=>Math.abs(a-l)<.002&&Math.abs(i-l)<.002);return t.flatMap(n=>{let a=[],i=[n[0]];for(let l=1;l<=n.length;l++){
let g=n[l-1],w=n[l%n.length];c(o,g.lng,w.lng)||c(e,g.lat,w.lat)?(i.length>1&&a.push(i),i=[w]):i.push(w)}return i.length>1&&a.push(i),a})}function An(t,o,e,c){let n=o.
length,a=null;for(let i of[...t].reverse()){let{west:l,south:g,step:w,columns:N,rows:S}=i[0],_=l+w*(N-1),M=g+w*(S-1);if(a&&(o[0]>_||o[n-1]<l||e[0]<g||e[n-1]>M))
continue;let B=i.find(P=>P.step*c>=1.5)||i[i.length-1],Z=$e(B,o,e);if(!a){a=Z;continue}let j=(P,G,Q)=>Math.min(P-G,Q-P)/(Mn*w);for(let P=0,G=0;P<n;P++){let Q=j(
e[P],g,M);for(let T=0;T<n;T++,G++){let R=Math.min(Q,j(o[T],l,_),1);R>0&&(a[G]+=R*(Z[G]-a[G]))}}}return a||new Float32Array(n*n)}function Sn(t,o,e,c,n){let a=t.width,
i=2**o.z,l=Array.from({length:a},(I,$)=>($+.5)/a),g=l.map(I=>360*(o.x+I)/i-180),w=l.map(I=>Math.atan(Math.sinh(Math.PI*(1-2*(o.y+I)/i)))*180/Math.PI),N=An(e,g,w,
256*i/360),{west:S,south:_,step:M,columns:B,rows:Z}=e[e.length-1][0],j=(I,$,F)=>I>$-M&&I<$+F*M,P=g.map(I=>j(I,S,B)),G=c.length-1,Q=n.map(([I,$,F])=>255<<24|F<<16|
$<<8|I),T=kt(t),R=T.createImageData(a,a),H=new Int32Array(R.data.buffer);for(let I=0,$=0;I<a;I++){if(!j(w[I],_,Z)){$+=a;continue}for(let F=0;F<a;F++,$++){if(!P[F])
continue;let b=N[$],y=0;for(;y<G&&b>=c[y+1];)y++;H[$]=Q[y];let h=y?b-c[y]:1/0,x=y<G?c[y+1]-b:1/0,d=Math.min(h,x);if(d>3)continue;let u=.5-d/Math.max(Math.abs(b-
N[F?$-1:$+1]),Math.abs(b-N[I?$-a:$+a]),1e-4);if(u<=0)continue;let[p,v]=[n[y],n[h<x?y-1:y+1]],E=s=>Math.round(p[s]+u*(v[s]-p[s]));H[$]=255<<24|E(2)<<16|E(1)<<8|E(
0)}}T.putImageData(R,0,0)}function $n(t,o){return o.some(e=>e.reduce((c,n)=>{let a=c;for(let i=0,l=n.length-1;i<n.length;l=i++){let g=n[i],w=n[l];g.lat>t.lat!=w.
lat>t.lat&&t.lng<(w.lng-g.lng)*(t.lat-g.lat)/(w.lat-g.lat)+g.lng&&(a=!a)}return a},!1))}function Be({map:t,data:o,ground:e,box:c},n){let a=document.documentElement.
classList.contains("plain"),i=window.matchMedia("screen and (prefers-color-scheme: dark)"),l=window.matchMedia("print"),g=d=>L.svg({pane:d,padding:.3}),w=g("lan\
d"),N=g("borders"),S={interactive:!1,smoothFactor:.6},{tiers:_}=e;function M(d,u,p,v,E=!1){if(!u.length)return;let s={...S,renderer:v,className:`ground ${d}`};p.
addLayer(E?L.polygon(u,s):L.polyline(u,s))}let B=L.layerGroup(),Z=L.layerGroup();_.forEach(({land:d})=>M("land",d,t,w,!0)),_.forEach(d=>M("coast",kn(d.land.flat(),
d.edges),t,w));let j=d=>_.flatMap(u=>u[d]);M("rivers",j("rivers"),B,w),_.forEach(({lakes:d})=>M("lake",d,B,w,!0)),M("canals",j("canals"),B,w),M("borders",j("bor\
ders"),Z,N),M("disputed",j("disputed"),Z,N);let P=d=>[1,3,5].map(u=>parseInt(d.slice(u,u+2),16)),G=()=>l.matches||document.documentElement.classList.contains("p\
rinting");function Q(){let{tints:d}=e.depths;return d[G()?"print":a&&i.matches?"dark":"light"].map(P)}function T(d,u){for(let{west:p,south:v,step:E,columns:s,rows:m,
levels:A}of d){let C=L.latLng(u.lat,u.lng+360*Math.ceil((p-E/2-u.lng)/360)),q=Math.round((C.lng-p)/E),D=Math.round((C.lat-v)/E);if(q<0||q>=s||D<0||D>=m)continue;
let V=A[D*s+q];if(V===-1||_.some(({land:nt})=>$n(C,nt)))return null;let{deepest_m:K,levels:U}=e.depths,tt=nt=>K*(Math.max(nt,0)/(U-1))**2,W=tt(V-.5),Y=W<100?1:10;
return{low_m:Y*Math.floor(W/Y),high_m:Y*Math.ceil(tt(V+.5)/Y),cell_km:Math.round(E*111.2)}}return null}function R(){let d=e.depths.grids.map(C=>({...C,levels:Oe(
C,e.depths.levels,-1)}));if(n.depthAt=C=>T(d,C),!a)return;let u=d.map(Se),p=[],v=(C,q)=>Sn(C,q,u,e.depths.bands,Q());function E(C){let q=performance.now()+C;for(let D;performance.
now()<q&&(D=p.shift());)v(D.tile,D.coords),D.done(void 0,D.tile);p.length&&setTimeout(()=>E(100))}let s=gt(L.GridLayer).extend({createTile(C,q){let D=f("canvas",
"leaflet-tile"),{_whole:V}=this,K=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-V);return D.width=D.height=Math.ceil(256*Math.min(K,2)),p.push({tile:D,
coords:C,done:q})===1&&queueMicrotask(()=>E(G()?1/0:150)),D},_setView(C,q,...D){this._whole=Math.floor(q+1e-6),gt(L.GridLayer.prototype)._setView.call(this,C,q,
...D)},_clampZoom(){return this._whole},repaint(){m(this).forEach(({el:C,coords:q})=>v(C,q))}}),m=C=>Object.values(gt(C)._tiles),A=new s({pane:"depths",noWrap:!0,
bounds:o.window,keepBuffer:1,updateWhenZooming:!1});A.on("load",()=>{c.dataset.depths="drawn"}),n.addLayer({key:"depths",title:"Depth",parent:"ground",group:A}),
[i,l].forEach(C=>C.addEventListener("change",()=>A.repaint())),window.addEventListener("afterprint",()=>A.repaint()),n.paintNow=()=>{E(1/0),A.repaint(),m(A).forEach(
({el:C})=>{C.style.opacity="1"})}}if(e.depths.grids.length&&R(),!a)return;n.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:B}),n.addLayer(
{key:"borders",title:"Borders",parent:"ground",group:Z});let H=document.documentElement.lang==="ar",I=.3,$=new Set(e.names.map(([d,u,p,v,E,s])=>({kind:d,zoom:s,
latlng:L.latLng(E,v),text:H&&p||u})));e.names.forEach(([d,u,p,v,E,s])=>n.addSearch({names:[u,p],kind:d,open:()=>t.setView([E,v],Math.max(s+.5,3),{animate:!1})}));
let F=[],b={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},y={ocean:5.5,country:8},h=!0;function x(d){let u=t.getBounds().pad(.3);$.forEach(p=>{if(d+I<
p.zoom||!u.contains(p.latlng))return;$.delete(p);let v=p.kind==="city"||p.kind==="capital";if(v&&n.places.some(({latlng:m})=>Math.abs(m.lat-p.latlng.lat)<.15&&Math.
abs(m.lng-p.latlng.lng)<.15))return;let s=f("span",p.kind,p.text);H&&s.classList.add("ar"),F.push({...p,label:n.addLabel({latlng:p.latlng,element:s,rank:10*(10-
p.zoom)+(b[p.kind]||0),beside:v,reach:v?0:p.kind==="ocean"?90:26})})}),F.forEach(({kind:p,zoom:v,label:E})=>{E.shown=h&&d+I>=v&&d<(y[p]||99),E.element.classList.
toggle("near",d>=v+1.5)}),c.dataset.scale=d<3?"world":d<5?"region":"country"}n.onDraw(x),t.on("moveend",()=>x(t.getZoom())),n.addLayer({key:"names",title:"Place\
 names",parent:"ground",group:null,show:d=>{h=d}})}var Yt=(t,o,e,c,n)=>o<t.x+t.w&&t.x<o+c&&e<t.y+t.h&&t.y<e+n;function Cn(t){let o=[],e=t>40?[0,-.3333333333333333,.3333333333333333,-.6666666666666666,.6666666666666666,
-1,1]:t?[0,-.5,.5,-1,1]:[0];return e.forEach(c=>e.forEach(n=>o.push([c*t,n*t]))),o.sort((c,n)=>Math.hypot(...c)-Math.hypot(...n))}function Nn(t){let o=new Map;return t.
forEach(e=>{let c=(e.x>>4)*4096+(e.y>>4),n=o.get(c);n?n.push(e):o.set(c,[e])}),(e,c,n,a)=>{let i=0;for(let l=e-3>>4;l<=e+n+3>>4;l++)for(let g=c-1>>4;g<=c+a+1>>4;g++)
for(let w of o.get(l*4096+g)||[])w.x>e-3&&w.x<e+n+3&&w.y>c-1&&w.y<c+a+1&&i++;return i}}function _e(t,o){let e=t.getContainer(),c=[],n=[],a=[];function i({latlng:S,
element:_,rank:M,dot:B=!1,reach:Z=0,beside:j=!1}){let P={latlng:S,element:_,rank:M,dot:B,reach:Z,beside:j,shown:!0};return B||(_.classList.add("ground-name"),L.
marker(S,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"name-holder",html:_,iconSize:[0,0]})}).addTo(t)),c.push(P),P}function l(){let S=t.attributionControl.
getContainer(),{parentElement:_,firstElementChild:M}=o;!S||!_||!(M instanceof HTMLElement)||(_.style.setProperty("--title",`${M.offsetHeight}px`),_.style.setProperty(
"--credits",`${S.offsetWidth>e.clientWidth-180?S.offsetHeight:0}px`))}function g(){l();let S=t.getZoom(),_=t.getPixelBounds().getTopLeft(),M=t.getSize(),B=[],Z=[],
j={zoom:S,origin:_,size:M,free:($,F,b,y)=>!B.some(h=>Yt(h,$,F,b,y)),take:($,F,b,y)=>{B.push({x:$,y:F,w:b,h:y})},inside:($,F,b,y)=>$>2&&F>2&&$+b<M.x-2&&F+y<M.y-22,
crossed:()=>0},{free:P,take:G,inside:Q}=j,T=e.getBoundingClientRect();[o,ut("tools"),...e.querySelectorAll(".leaflet-control")].forEach($=>{let{left:F,top:b,width:y,
height:h}=$.getBoundingClientRect();($===o||y)&&G(F-T.left,b-T.top,y,h)});let R=B.slice(),H=c.filter($=>$.shown).map($=>({...$,at:t.project($.latlng,S).subtract(
_)}));H.filter($=>$.dot).forEach(({at:{x:$,y:F}})=>G($-7,F-7,14,14));let I=j.crossed=Nn(a.flatMap($=>$(S,_)).filter($=>Q($.x,$.y,0,0)));c.filter($=>!$.shown).forEach(
({element:$})=>{$.dataset.side="none"}),H.sort(($,F)=>Number(F.dot)-Number($.dot)||F.rank-$.rank),H.filter($=>$.dot).forEach(({element:$,at:F,rank:b})=>{let{offsetWidth:y,
offsetHeight:h}=$,x=[["right",F.x+9,F.y-h/2],["left",F.x-9-y,F.y-h/2],["above",F.x-y/2,F.y-9-h],["below",F.x-y/2,F.y+9]],d=([,v,E])=>!Q(v,E,y,h)||Z.some(s=>Yt(s,
v,E,y,h))?1/0:(P(v,E,y,h)?0:40)+I(v,E,y,h)+(R.some(s=>Yt(s,v,E,y,h))?300:0),u=x.reduce((v,E)=>d(E)<d(v)?E:v),p=d(u)<[1,3,S<3.5?30:1/0,1/0][b]?u:null;$.dataset.side=
p?p[0]:"none",p&&(G(p[1],p[2],y,h),Z.push({x:p[1],y:p[2],w:y,h}))}),n.forEach($=>$(j)),H.filter($=>!$.dot).forEach(({element:$,at:{x:F,y:b},reach:y,beside:h})=>{
let{offsetWidth:x,offsetHeight:d}=$,u=h?3:x/2,p=Cn(y).find(([v,E])=>{let s=F+v-u,m=b+E-d/2;return Q(s,m,x,d)&&P(s-2,m-2,x+4,d+4)&&!I(s,m,x,d)});$.dataset.side=p?
"on":"none",p&&($.style.translate=`${p[0]}px ${p[1]}px`,G(F+p[0]-u-3,b+p[1]-d/2-3,x+6,d+6))})}return{addLabel:i,layout:g,onLayout:S=>{n.push(S)},addInk:S=>{a.push(
S)}}}var On=5,Tn=12,Bn=5,Pe=18,_n=4e4,Pn=520,Vt=t=>t.km??NaN;function In(t,o,e){let c=[t[0]];for(let n=1;n<t.length;n++){let a=t[n-1],i=t[n],l=L.LineUtil.clipSegment(
a,i,e);if(l){let[g,w]=l,N=Math.max(Math.ceil(g.distanceTo(w)/o),1),S=a.distanceTo(i)||1;for(let _=0;_<=N;_++){let M=g.multiplyBy(1-_/N).add(w.multiplyBy(_/N));M.
km=Vt(a)+(Vt(i)-Vt(a))*a.distanceTo(M)/S,c.push(M)}}c.push(i)}return c.filter((n,a)=>!a||n.x!==c[a-1].x||n.y!==c[a-1].y)}function Rn(t,o,e){let c=[],n=null;for(let a=1;a<
t.length;a++){let i=L.LineUtil.clipSegment(t[a-1],t[a],e);if(!i)continue;let[l,g]=i,w=Math.max(Math.ceil(l.distanceTo(g)/o),1);(!n||!n.equals(l))&&c.push([l]);for(let N=1;N<=
w;N++)c[c.length-1].push(l.multiplyBy(1-N/w).add(g.multiplyBy(N/w)));n=g}return c}function Fn(t){let o=[0];for(let e=1;e<t.length;e++)o.push(o[e-1]+Math.hypot(t[e].
x-t[e-1].x,t[e].y-t[e-1].y));for(let e=0,c=0,n=0,a=0,i=0;e<t.length;e++){for(;n<t.length&&o[n]<=o[e]+Pe;)a+=t[n].mx,i+=t[n].my,n++;for(;o[c]<o[e]-Pe;)a-=t[c].mx,
i-=t[c].my,c++;t[e].ox=a/(n-c),t[e].oy=i/(n-c)}}function Kt(t){if(!t.metres){let o=t.metres=[0];t.latlngs.slice(1).forEach((e,c)=>o.push(o[c]+jt(t.latlngs[c],e).
m))}return t.metres}function Ie({leg:t,from_km:o,backwards:e},c){let n=Kt(t),a=n[n.length-1],i=a?t.km*c/a:0;return o+(e?t.km-i:i)}function jn(t){let o=[];return t.
forEach(e=>{let c=o[o.length-1];c&&c[c.length-1].distanceTo(e[0])<8?c.push(...e):o.push([...e])}),o}function*Dn(t,o,e){for(let c=0;c<t.length;c+=3){let n=c,a=0;
for(;n+1<t.length&&a<e+8;)a+=t[n+1].distanceTo(t[n]),n++;if(a<e+8)continue;let i=t.slice(c,n+1);i.some(l=>l.x<8||l.y<8||l.x>o.x-8||l.y>o.y-24)||i[0].distanceTo(
i[i.length-1])<.96*a||(yield[i,c*6])}}var zn=(t,o,e)=>t.every(c=>!e(c.x+o.x-2,c.y+o.y-3,4,6));function Re({map:t,data:o},e){let c=o.legs.map(b=>({...b,latlngs:b.
line,bands:[]})),n=b=>[b.casing,b.line,b.over,b.hit].flatMap(y=>y||[]),a=o.routes.map((b,y)=>{let h=0,x=b.legs.map(([E,s],m)=>{let A=c[E],C=b.standings[m]||"",q=y>=
6?" late":"",D=`${A.medium} ${A.modelled?"modelled":"known"}${q} route-${y} ${C}`.trim(),V={interactive:!1,smoothFactor:0,weight:A.medium==="land"?4:2.5},K={leg:A,
number:E,backwards:s,system:b.systems[m],from_km:h,plain:[],dots:[],points:[],seen:[],casing:L.polyline([],{...V,pane:"casings",className:`casing ${D}`}),line:L.
polyline([],{...V,pane:"lines",className:`line ${D}`}),over:C?L.polyline([],{...V,pane:"lines",className:`over ${D}`}):null,hit:L.polyline([],{pane:"hits",className:`\
hit ${D}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return h+=A.km,K.hit.on("click",U=>{e.openRoute(e.routeNear(U.latlng)||{r:y,part:K},U.latlng)}),K.hit.
on("mousemove",U=>e.highlight((e.routeNear(U.latlng)||{r:y}).r)),K.hit.on("mouseout",()=>e.highlight(-1)),K}),d=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.
divIcon({className:`number on-map route-${y}`,html:String(y+1),iconSize:[20,20]})}).on("click",()=>e.open("route",y,d.getLatLng())),u=L.layerGroup(x.flatMap(n)),
p=L.latLngBounds(x.flatMap(E=>E.leg.latlngs));return{parts:x,label:d,group:u,bounds:p,shown:!0,away:!1,since:b.since,until:b.until,dots:[],wanted:!0}}),i=b=>b.routes.
filter(y=>a[y].shown),l=b=>!e.only||e.only.includes(b);c.forEach(b=>{for(let y=0;b.accuracy_m&&y<b.latlngs.length-1;){let h=y+1;for(;h<b.latlngs.length-1&&Math.
abs(b.latlngs[h+1].lat-b.latlngs[y].lat)<1;)h++;b.bands.push(L.polyline(b.latlngs.slice(y,h+1),{pane:"bands",interactive:!1,noClip:!0,smoothFactor:1,className:b.
routes.length>1?"band shared":`band route-${b.routes[0]}`})),y=h}});function g(b){c.forEach(y=>{let h=y.latlngs[y.latlngs.length>>1].lat,x=y.accuracy_m||0,d=x>Tn*
Ft(h,b);y.bands.forEach(u=>{if(d&&i(y).length){let p=u.getLatLngs(),v=(p[0].lat+p[p.length-1].lat)/2;u.addTo(t).setStyle({weight:2*x/Ft(v,b)})}else u.remove()})})}
let w=null;function N(b,y){b.forEach(({route:u,r:p})=>u.parts.forEach(v=>{let E=o.comparison&&p<o.comparison.paired?Kt(v.leg):null,s=L.LineUtil.simplify(v.leg.latlngs.
map((m,A)=>{let C=t.project(m,y);return E&&(C.km=Ie(v,E[A])),C}),.8);v.plain=v.backwards?s.reverse():s}));let h=t.getPixelBounds(),x=h.getSize().multiplyBy(.7),
d=L.bounds(h.getTopLeft().subtract(x),h.getBottomRight().add(x));w=d,b.forEach(({route:u,r:p})=>{let v=u.dots=u.parts.flatMap(E=>In(E.plain,6,d).map(s=>({x:s.x,
y:s.y,km:Vt(s),r:p,part:E,dx:0,dy:0,mx:0,my:0,ox:0,oy:0})));v.forEach((E,s)=>{let m=v[Math.max(s-1,0)],A=v[Math.min(s+1,v.length-1)],C=Math.hypot(A.x-m.x,A.y-m.
y)||1;E.dx=(A.x-m.x)/C,E.dy=(A.y-m.y)/C})})}function S(b){let y=Bn+2,h=new Map,x=(u,p)=>Math.floor(u/y)*67108864+Math.floor(p/y);b.filter(({r:u})=>l(u)).forEach(
({route:u})=>u.dots.forEach(p=>{let v=x(p.x,p.y),E=h.get(v);E?E.push(p):h.set(v,[p])}));let d=b.reduce((u,{route:p})=>u+p.dots.length,0)<=_n;b.filter(({r:u})=>l(
u)).forEach(({route:u,r:p})=>u.dots.forEach(v=>{let E=new Map([[p,v]]);for(let U=0;d&&U<9;U++){let tt=v.x+(Math.floor(U/3)-1)*y,W=v.y+(U%3-1)*y;for(let Y of h.get(
x(tt,W))||[]){if(Y.r===p)continue;let nt=Math.hypot(Y.x-v.x,Y.y-v.y),ct=E.get(Y.r);nt>y||Math.abs(Y.dx*v.dx+Y.dy*v.dy)<.8||(!ct||nt<Math.hypot(ct.x-v.x,ct.y-v.y))&&
E.set(Y.r,Y)}}let s=i(v.part.leg).filter(l),m=[...new Set([...E.keys(),...s])].sort((U,tt)=>U-tt);if(m.length<2)return;let A=[...E.values()],C=E.get(m[0])||v,q=s.
includes(m[0])&&!E.has(m[0])?B(m[0],v.part):1,D=Math.min(On,Math.max(3.6,24/m.length),80/m.length)*q,V=(m.indexOf(p)-(m.length-1)/2)*D,K=A.reduce((U,tt)=>[U[0]+
tt.x/A.length,U[1]+tt.y/A.length],[0,0]);v.mx=K[0]-v.x-C.dy*V,v.my=K[1]-v.y+C.dx*V}))}function _(b){let y=a.map((h,x)=>({route:h,r:x})).filter(({route:h})=>h.shown);
N(y,b),S(y),y.forEach(({route:h})=>{Fn(h.dots),h.parts.forEach(x=>{x.dots=[]}),h.dots.forEach(x=>x.part.dots.push(x)),h.parts.forEach(x=>{x.points=x.dots.map(d=>L.
point(d.x+d.ox,d.y+d.oy))}),h.parts.forEach((x,d)=>{let u=h.parts[d+1],p=u?[...x.points,u.points[0]]:x.points,v=L.LineUtil.simplify(p,.4).map(E=>t.unproject(E,b));
n(x).forEach(E=>E.setLatLngs(v))})}),M.forEach(h=>h(b))}let M=[];e.onLines=b=>{M.push(b)};function B(b,y){let h=a[b].parts.find(x=>x.number===y.number);return h&&
h.backwards!==y.backwards?-1:1}e.routeNear=(b,y=10)=>{let h=t.project(b,t.getZoom()),x=null,d=y;return a.forEach((u,p)=>{u.shown&&u.parts.forEach(v=>{for(let E=1;E<
v.points.length;E++){let s=L.LineUtil.pointToSegmentDistance(h,v.points[E-1],v.points[E]);s<d&&(d=s,x={r:p,part:v})}})}),x},e.addInk((b,y)=>{let h=L.bounds(y,y.
add(t.getSize()));return a.filter(x=>x.shown).flatMap(x=>x.parts.flatMap(d=>(d.seen=Rn(d.points,6,h).map(u=>u.map(p=>p.subtract(y))),d.seen.flat())))});let Z=[.5,
.4,.6,.3,.7,.2,.8,.1,.9];e.onLayout(({zoom:b,origin:y,size:h,free:x,take:d})=>{a.forEach(u=>{if(u.label.remove(),!u.shown)return;let p=u.parts.flatMap(s=>s.seen.
map(m=>({piece:m,users:m.length?i(s.leg).length:0})));p.sort((s,m)=>s.users-m.users||m.piece.length-s.piece.length);let E=p.flatMap(({piece:s})=>Z.map(m=>s[Math.
floor(m*s.length)])).find(({x:s,y:m})=>s>14&&m>14&&s<h.x-14&&m<h.y-14&&x(s-11,m-11,22,22));E&&(d(E.x-11,E.y-11,22,22),u.label.setLatLng(t.unproject(E.add(y),b)).
addTo(t))})});let j=L.svg({pane:"along",padding:.2}).addTo(t),P=kt(document.createElement("canvas"));P.font="600 11px "+getComputedStyle(document.body).fontFamily;
let G=new Map,Q=b=>{let y=G.get(b)??P.measureText(b).width+.4*b.length;return G.set(b,y),y};function T(){let b=[];return a.forEach((y,h)=>{if(!y.shown)return;let x=null;
y.parts.forEach(d=>{let u=i(d.leg).filter(p=>p<h&&a[p].parts.some(v=>v.number===d.number&&v.system===d.system));if(!d.system||u.length){x=null;return}x&&x.name===
d.system?x.seen.push(...d.seen):b.push(x={name:d.system,r:h,seen:[...d.seen]})})}),b.map(y=>({...y,seen:jn(y.seen)}))}function R({origin:b,size:y,free:h,take:x,
crossed:d}){let u=gt(j)._rootGroup;u.querySelectorAll("text, path").forEach(v=>v.remove());let p=t.getPixelOrigin().subtract(b);T().forEach((v,E)=>{let s=Q(v.name),
m=-1/0,A=0,C=v.seen.flatMap(q=>{let D=A;return A+=6*q.length,[...Dn(q,y,s)].map(([V,K])=>({piece:V,at:D+K}))});for(let{piece:q,at:D}of C){if(D-m<Pn)continue;let K=q[q.
length-1].x<q[0].x?q.reverse():q,U=K[K.length-1].subtract(K[0]),tt=Math.hypot(U.x,U.y),W=L.point(U.y/tt,-U.x/tt),Y=[5,-15].find(wt=>zn(K,W.multiplyBy(wt+5),d));
if(Y===void 0)continue;let nt=K.filter((wt,vt)=>vt%2===0).map(wt=>wt.add(W.multiplyBy(Y+5)));if(!nt.every(({x:wt,y:vt})=>h(wt-6,vt-6,12,12)))continue;nt.forEach(
({x:wt,y:vt})=>x(wt-6,vt-6,12,12)),m=D;let ct=`along-${E}-${D}`,at=L.SVG.create("path"),X=L.SVG.create("text"),lt=L.SVG.create("textPath");at.setAttribute("d","\
M"+K.map(wt=>{let vt=wt.add(W.multiplyBy(Y)).subtract(p);return`${vt.x.toFixed(1)} ${vt.y.toFixed(1)}`}).join("L")),at.setAttribute("id",ct),at.setAttribute("cl\
ass","along-path"),lt.setAttribute("href",`#${ct}`),lt.setAttribute("startOffset","50%"),lt.textContent=v.name,X.setAttribute("class",`along route-${v.r}`),X.append(
lt),u.append(at,X)}})}e.onLayout(R);let H=-1;e.highlight=b=>{b!==H&&(H=b,document.documentElement.classList.toggle("has-hot",b>=0),document.querySelectorAll(".h\
ot").forEach(y=>y.classList.remove("hot")),b>=0&&document.querySelectorAll(`.route-${b}`).forEach(y=>y.classList.add("hot")))};let I=b=>{if(b instanceof SVGPathElement)
return-2;let y=b instanceof Element&&b.closest("[class*=route-], [data-route]");if(!y)return-1;let h=/(?:^| )route-(\d+)(?: |$)/.exec(y.getAttribute("class")||"");
return Number(h?h[1]:y.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(b=>document.addEventListener(b,y=>{let h=I(y.target);h>-2&&e.highlight(h)})),
document.addEventListener("focusout",()=>e.highlight(-1)),e.kpAt=({part:b},y)=>{let{leg:h}=b,x=Kt(h),d=t.project(y,t.getZoom()),u=h.latlngs.map(E=>t.project(E,t.
getZoom())),p=1/0,v=0;for(let E=1;E<u.length;E++){let[s,m]=[u[E-1],u[E]],A=m.subtract(s),C=A.x**2+A.y**2,q=d.subtract(s),D=C?Math.min(Math.max((q.x*A.x+q.y*A.y)/
C,0),1):0,V=d.distanceTo(s.add(A.multiplyBy(D)));V<p&&(p=V,v=x[E-1]+D*(x[E]-x[E-1]))}return Ie(b,v)},e.openRoute=(b,y)=>{let h=e.open("route",b.r,y,b.part.number),
{leg:x}=b.part,d=x.accuracy_m===null?NaN:x.accuracy_m/1e3,u=d>=1?0:d>=.1?1:2,p=e.kpAt(b,y).toLocaleString("en",{minimumFractionDigits:u,maximumFractionDigits:u}),
v=Number.isNaN(d)?"accuracy not known":`± ${d} km`,E=f("p","kp",f("b","",`KP ${p} km`),` along the route from its start, ${v}. ${e.hereLines(y).join(". ")}.`),
s=h.getContent(),m=s.querySelector("h2");return m?m.after(E):s.prepend(E),h.update(),h};let $=b=>document.querySelector(`[data-route="${b}"]`);function F(b,y){let h=b.
wanted&&!b.away,x=$(y);if(x){let d=x.querySelector("input");d&&(d.checked=b.wanted),x.classList.toggle("off",!h),Mt(x,".when").textContent=b.away?` (not in ${e.
year})`:""}b.shown!==h&&(b.shown=h,h?b.group.addTo(t):b.group.remove())}e.routes=a,e.legs=c,a.forEach((b,y)=>{b.group.addTo(t);let h=$(y),x=h&&Mt(h,".go"),d=x?.
textContent??`Route ${y+1}`,u=e.addLayer({key:`route-${y}`,title:d,parent:"routes",show:E=>{b.wanted=E,F(b,y)},mark:()=>f("span",`number route-${y}`,String(y+1))}),
p=()=>{yt()&&e.expand(!1),e.frame(b.bounds);let E=b.parts.reduce((s,m)=>s.leg.km>m.leg.km?s:m);e.open("route",y,E.leg.latlngs[E.leg.latlngs.length>>1])};e.addSearch(
{names:[d],kind:`route ${y+1}`,open:p});let v=h&&h.querySelector("input");v&&v.addEventListener("change",()=>u.set(v.checked)),x&&x.addEventListener("click",p)}),
e.onYear(b=>a.forEach((y,h)=>{y.away=b!==null&&(y.since!==null&&b<y.since||y.until!==null&&b>y.until),F(y,h)}),a.flatMap(b=>[b.since,b.until])),e.onDraw(_),t.on(
"moveend",()=>{let b=t.getPixelBounds();w&&!w.contains(b)&&_(t.getZoom())}),e.onDraw(g)}function Fe(t,o,e,c){let n=t.getContainer(),a=ut("panel-toggle"),i=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),l=L.control.zoom().addTo(t),g=()=>document.
body.classList.contains("comparing");function w(B){a.setAttribute("aria-expanded",String(B)),ut("panel-body").hidden=!B,o.classList.toggle("closed",!B),c()}a.addEventListener(
"click",()=>w(a.getAttribute("aria-expanded")!=="true"));function N(){let{width:B,height:Z}=o.getBoundingClientRect(),j=o.classList.contains("closed"),P=t.attributionControl.
getContainer()?.offsetHeight??0,G=n.clientHeight<360;return yt()?{paddingTopLeft:[62,Z+(G?16:34)],paddingBottomRight:[g()?62:30,P+(G?14:44)]}:j?{paddingTopLeft:[
76,Z+34],paddingBottomRight:[60,P+24]}:{paddingTopLeft:[76,50],paddingBottomRight:[B+60,50]}}function S(B){t.fitBounds(B,{...N(),animate:!1})}function _(){let{paddingTopLeft:B,
paddingBottomRight:Z}=N();t.options.minZoom=0;let j=t.getBoundsZoom(e.bounds,!1,L.point(B[0]+Z[0],B[1]+Z[1])),P=Math.floor(4*Math.min(t.getBoundsZoom(e.window,!0),
j))/4;t.getZoom()<P&&t.setZoom(P,{animate:!1}),t.setMinZoom(P)}function M(){i.setPosition(yt()?"bottomright":"bottomleft"),l.setPosition(yt()?"bottomright":"bot\
tomleft"),w(!yt()&&!g())}return M(),ce(M),S(e.bounds),{expand:w,frame:S,limit:_,card:Zn(t,o)}}function Zn(t,o){let e=gt(L.Popup).extend({_updatePosition(){},_animateZoom(){},
_adjustPan(){let{y:a}=t.latLngToContainerPoint(this._latlng),i=o.getBoundingClientRect().bottom,l=t.getSize().y-this._container.offsetHeight;(a<i||a>l-16)&&t.panBy(
[0,a-(i+l)/2],{animate:!1})}});t.createPane("sheet",t.getContainer());let c=null;function n(){let a=t.getSize(),{width:i}=o.getBoundingClientRect();return yt()?
new e({pane:"sheet",maxWidth:a.x,minWidth:200}):L.popup({maxWidth:Math.min(350,a.x-50),minWidth:Math.min(300,a.x-70),maxHeight:Math.max(180,Math.min(460,a.y-110)),
autoPanPaddingTopLeft:[20,20],autoPanPaddingBottomRight:[i+30,30]})}return(a,i)=>{let l=document.activeElement,g=l&&l.closest(".leaflet-popup")?c:l;c=null;let w=n().
setLatLng(i).setContent(a).openOn(t);if(g&&g!==document.body&&(l!==g||l.matches(":focus-visible"))){c=g;let N=Mt(w.getElement(),".leaflet-popup-content");N.tabIndex=
-1,N.focus({preventScroll:!0}),w.once("remove",()=>{c===g&&g.isConnected&&g.focus({preventScroll:!0})})}return w}}var Jt=[Be,Re,we,ve,ke],Gn=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],Qt=null,Xt=null,te=null;gt(window).$||=t=>{let o=document.createElement("template");return o.innerHTML=
String(t).trim(),[o.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),gt(L.PosAnimation).include({run(t,o){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,o),this.fire("step").fire("end")}}));
async function je(t){let o=JSON.parse(ut("data").dataset.view||""),e=t.getContainer(),c=ut("panel");Gn.forEach(([S,_])=>{t.createPane(S).style.zIndex=String(_)}),
e.setAttribute("aria-label","Map of the routes; the legend lists them as text"),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" \
rel="noopener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(ut("credits").innerHTML),e.setAttribute("role","application"),e.setAttribute("aria-r\
oledescription","map");let n=!1,{layout:a,...i}=_e(t,c),{limit:l,...g}=Fe(t,c,o,()=>{n&&a()});o.icon&&(delete gt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.
mergeOptions(o.icon));let w=Vn(t,{...i,...g,layout:a},()=>n);t.setMaxBounds(o.window),l(),t.on("resize",l),e.setAttribute("aria-busy","true");let N={map:t,box:e,
panel:c,...await qn(o,e)};Jt.forEach(S=>S(N,w)),n=!0,w.redraw(),e.removeAttribute("aria-busy"),t.on("zoomend",w.redraw),t.on("moveend",a),[Qt,Xt,te]=[t,N,w]}async function qn(t,o){
try{let[e,c]=await Promise.all(["ground","data"].map(i=>Ce(ut(i).textContent||"",(l,g)=>new L.LatLng(l,g)))),{features:n,...a}=c;return{data:{...a,...t},ground:e,
features:Ne(n)}}catch(e){let c=f("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. \
The text beside the map is valid.");throw c.setAttribute("role","alert"),o.append(c),e}}function Vn(t,o,e){let c=[],n=[],a=!1;function i(){let w=t.getZoom();c.forEach(
N=>N(w)),o.layout()}function l(){!e()||a||(i(),n.forEach(w=>w()),g.state.changed())}let g={...o,redraw:i,year:null,only:null,layers:[],entries:[],years:[],dates:new Set,
routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(w,N,S)=>{g.state.entries.set(w,{get:N,set:S})}},depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,
kpAt:()=>NaN,openRoute:(w,N)=>g.open("route",w.r,N),highlight:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],open:(w,N,S)=>g.card(f("div"),S||
t.getCenter()),find:()=>[],onDraw:w=>{c.push(w)},onLayers:w=>{n.push(w)},addSearch:w=>{g.entries.push(w)},onYear:(w,N=[])=>{g.years.push(w),N.forEach(S=>g.dates.
add(S))},together(w){let N=a;a=!0,w(),a=N,l()},addLayer({key:w,title:N,group:S,shown:_=!0,parent:M="",count:B=null,show:Z=null,mark:j=null}){let P={key:w,title:N,
parent:M,count:B,mark:j,first:_,shown:!1,set(G){P.shown!==G&&(P.shown=G,S&&(G?S.addTo(t):S.remove()),Z&&Z(G),l())}};return g.layers.push(P),P.set(_),P}};return g}Jt.splice(-1,0,pe);return Ke(Hn);})();
