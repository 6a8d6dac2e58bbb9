var cableroute=(()=>{var Ut=Object.defineProperty;var Ve=Object.getOwnPropertyDescriptor;var Ue=Object.getOwnPropertyNames;var He=Object.prototype.hasOwnProperty;var We=(t,o)=>{for(var e in o)Ut(t,e,{get:o[e],enumerable:!0})},Ye=(t,o,e,c)=>{if(o&&typeof o=="object"||typeof o=="function")for(let n of Ue(o))!He.call(t,n)&&
n!==e&&Ut(t,n,{get:()=>o[n],enumerable:!(c=Ve(o,n))||c.enumerable});return t};var Ke=t=>Ye(Ut({},"__esModule",{value:!0}),t);var Un={};We(Un,{given:()=>Xt,map:()=>Qt,shared:()=>te,start:()=>je});var ie=window.matchMedia("(max-width: 760px)"),yt=()=>ie.matches,ce=t=>ie.addEventListener("change",t);function ut(t){let o=document.getElementById(t);if(!o)throw new Error(
`the page has no ${t}`);return o}function Mt(t,o){let e=t.querySelector(o);if(!e)throw new Error(`the page has no ${o}`);return e}function h(t,o,...e){let c=document.
createElement(t);return o&&(c.className=o),c.append(...e),c}function kt(t){let o=t.getContext("2d");if(!o)throw new Error("this browser paints on no canvas");return o}
var gt=t=>t,Ft=(t,o)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**o);var Ct=.0033528106647474805,_t=6378137*(1-Ct),Je=63710088e-1,At=t=>t*Math.PI/180,zt=t=>t*180/Math.PI;function le(t){let o=t*(40680631590769-_t*_t)/(_t*_t);return[
1+o/16384*(4096+o*(-768+o*(320-175*o))),o/1024*(256+o*(-128+o*(74-47*o)))]}var ue=(t,o,e,c)=>t*o*(c+t/4*(e*(2*c**2-1)-t/6*c*(4*o**2-3)*(4*c**2-3)));function de(t,o,e,c,n,a,i){
let l=Ct/16*o*(4+Ct*(4-3*o));return t+(1-l)*Ct*e*(c+l*n*(i+l*a*(2*i**2-1)))}function jt(t,o){let e=Math.round((o.lng-t.lng)/360)*360,c=At(o.lng-t.lng-e),n=Math.
atan((1-Ct)*Math.tan(At(t.lat))),a=Math.atan((1-Ct)*Math.tan(At(o.lat))),[i,l,g,w]=[Math.sin(n),Math.cos(n),Math.sin(a),Math.cos(a)],N=c;for(let _=0;_<100;_++){
let M=Math.sin(N),B=Math.cos(N),Z=w*M,D=l*g-i*w*B,P=Math.hypot(Z,D),q=i*g+l*w*B;if(P<1e-15&&q>0)return{m:0,bearing:0,exact:!0};let Q=Math.atan2(P,q),T=P?l*w*M/P:
0,R=1-T**2,U=R>1e-12?q-2*i*g/R:0,I=de(c,R,T,Q,P,q,U);if(Math.abs(I)>Math.PI+1e-9)break;if(Math.abs(I-N)<1e-12){let[$,F]=le(R);return{m:_t*$*(Q-ue(F,P,q,U)),bearing:(zt(
Math.atan2(Z,D))+360)%360,exact:!0}}N=I}let S=Math.sin(At(o.lat-t.lat)/2)**2+Math.cos(At(t.lat))*Math.cos(At(o.lat))*Math.sin(c/2)**2;return{m:2*Je*Math.asin(Math.
sqrt(Math.min(S,1))),exact:!1,bearing:(zt(Math.atan2(w*Math.sin(c),l*g-i*w*Math.cos(c)))+360)%360}}function Qe(t,o,e){let c=(1-Ct)*Math.tan(At(t.lat)),n=1/Math.
hypot(1,c),a=c*n,i=Math.sin(At(o)),l=Math.cos(At(o)),g=Math.atan2(c,l),w=n*i,N=1-w**2,[S,_]=le(N),M=e/(_t*S),B=M;for(let U=0,I=!1;U<100&&!I;U++){let $=M+ue(_,Math.
sin(B),Math.cos(B),Math.cos(2*g+B));I=Math.abs($-B)<1e-13,B=$}let Z=Math.sin(B),D=Math.cos(B),P=Math.cos(2*g+B),q=a*Z-n*D*l,Q=Math.atan2(a*D+n*Z*l,(1-Ct)*Math.hypot(
w,q)),T=Math.atan2(Z*i,n*D-a*Z*l),R=de(0,N,w,B,Z,D,P);return{lat:zt(Q),lng:t.lng+zt(T-R)}}function Zt(t,o){let{m:e,bearing:c}=jt(t,o),n=Math.max(1,Math.min(200,
Math.ceil(e/5e4))),a=t.lng;return[t,...Array.from({length:n},(i,l)=>{let g=l+1<n?Qe(t,c,e*(l+1)/n):o;return a=g.lng+360*Math.round((a-g.lng)/360),{lat:g.lat,lng:a}})]}var Xe=t=>{let o=[...t];return o.length>90?`${o.slice(0,89).join("")}…`:t},Dt=t=>t.replace(/^[+−]/,o=>o==="+"?"−":"+"),tn=t=>h("span",`number route-${t}`,
String(t+1));function fe(t){let o=tn(t);return o.setAttribute("role","img"),o.setAttribute("aria-label",`Route ${t+1}`),o}var he=(t,o)=>{let e=h("button","",t);
return e.type="button",e.addEventListener("click",o),e};function en([t,o,e]){return t===null?h("td","",h("span","none","not known"),h("small","",e?`${o}; likely\
 ${e}`:String(o))):h("td","",h("span","figure",t),...o===void 0?[]:[h("small","",`${o} to ${e}`)])}function pe({map:t,data:o},e){if(!o.comparison)return;let c=nn(
e);o.comparison.paired>1&&on(t,o.comparison,c,e)}function nn(t){let o=ut("compared"),[e]=o.tBodies,c=Mt(o,"thead"),n=ut("compared-box"),a=[...e.rows],i=[...c.querySelectorAll(
"th")],l=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted");let g=[0,1];function w(S,_){g=[S,_];let M=D=>{
if(S===0)return Number(D.dataset.route);let{value:P}=D.cells[S].dataset;return P===void 0?NaN:Number(P)},B=a.map(D=>({row:D,value:M(D)})).sort((D,P)=>Number.isNaN(
D.value)||Number.isNaN(P.value)?Number(Number.isNaN(D.value))-Number(Number.isNaN(P.value)):_*(D.value-P.value)),Z=document.activeElement;e.append(...B.map(({row:D})=>D)),
Z&&e.contains(Z)&&Z.focus({preventScroll:!0}),i.forEach((D,P)=>{D.hasAttribute("aria-sort")&&D.setAttribute("aria-sort",P!==S?"none":_>0?"ascending":"descending")})}
i.forEach((S,_)=>{S.querySelector("button")?.addEventListener("click",()=>{w(_,g[0]===_?-g[1]:1),t.state.changed()})}),t.state.add("sort",()=>g[0]===0&&g[1]>0?"":
`${g[1]<0?"-":""}${g[0]}`,S=>{let _=/^(-?)(\d{1,3})$/.exec(S),M=_?Number(_[2]):0;i[M]&&i[M].hasAttribute("aria-sort")&&w(M,_&&_[1]?-1:1)}),a.forEach(S=>S.addEventListener(
"click",_=>{_.target instanceof Element&&_.target.closest("button, a")||String(window.getSelection())||t.frame(t.routes[Number(S.dataset.route)].bounds)}));let N=t.
highlight;return t.highlight=S=>{N(S);let _=S>=0&&l.matches&&a[S];if(!_||_.matches(":hover")||_.contains(document.activeElement))return;let M=_.getBoundingClientRect(),
B=n.getBoundingClientRect(),Z=B.top+c.getBoundingClientRect().height;M.top<Z?n.scrollTop-=Z-M.top:M.bottom>B.bottom&&(n.scrollTop+=Math.min(M.bottom-B.bottom,M.
top-Z))},a}function on(t,o,e,c){let n=document.documentElement,a=o.paired,i=e.map(y=>y.querySelector("button.pick")),l=["pick-0","pick-1"].map(y=>ut(y)),g=ut("p\
ick-clear"),w=ut("pair-said"),N=ut("pair-body"),S=w.textContent||"",_=y=>Mt(e[y],".go").textContent||"";l.forEach(y=>y.append(...e.slice(0,a).map((v,d)=>{let u=h(
"option","",`${d+1} · ⁨${Xe(_(d))}⁩`);return u.value=String(d),u})));let M=h("style");document.head.append(M);let B=[null,null];function Z(y,v){let[d,u]=y<
v?[y,v]:[v,y],f=o.pairs[d*a-d*(d+1)/2+u-d-1];if(y<v)return f;let{apart:x}=f;return{...f,spans:[f.spans[1],f.spans[0]],apart:x&&{...x,kp:[x.kp[1],x.kp[0]],at:[x.
at[1],x.at[0]]},more:f.more.map(([E,s,p])=>E===null?[null,s,p&&Dt(p)]:s===void 0?[Dt(E)]:[Dt(E),Dt(p||""),Dt(s)])}}t.createPane("shared").style.zIndex="405";let D=L.
polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-edge"}),P=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"share\
d-mark"}),q=L.layerGroup(),Q=null;function T(y,v,d){let{dots:u}=c.routes[y],f=[],x=E=>L.point(E.x+E.ox,E.y+E.oy);for(let E=0;E<u.length;E++){let s=u[E],p=u[E+1];
s.km>=v&&s.km<=d&&f.push(x(s)),!(!p||p.km<=s.km)&&[v,d].forEach(A=>{if(A<=s.km||A>=p.km)return;let C=(A-s.km)/(p.km-s.km);f.push(x(s).multiplyBy(1-C).add(x(p).multiplyBy(
C)))})}return f}function R(y,v){let d=Z(...y);return y.flatMap((u,f)=>(c.routes[u].shown?d.spans[f]:[]).map(([x,E])=>T(u,x,E).map(s=>t.unproject(s,v)))).filter(
u=>u.length)}function U(){let[y,v]=B;return y!==null&&v!==null?[y,v]:null}function I(y){let v=U();if([D,P].forEach(u=>{v?u.addTo(t):u.remove()}),!v)return;let d=R(
v,y);[D,P].forEach(u=>u.setLatLngs(d))}c.onLines(I);function $(y,v){if(q.clearLayers(),Q=null,!v)return;let d=x=>c.routes[x].bounds.getCenter().lng,u=v.at.map(([
x,E],s)=>L.latLng(x,E+360*Math.round((d(y[s])-E)/360))),f=Zt(u[0],u[1]);Q=L.latLngBounds(f),q.addLayer(L.polyline(f,{pane:"shared",interactive:!1,className:"gap\
-edge",weight:6})),q.addLayer(L.polyline(f,{pane:"shared",interactive:!1,className:"gap",weight:2.5})),u.forEach(x=>q.addLayer(L.circleMarker(x,{pane:"shared",interactive:!1,
className:"gap-end",radius:9}))),q.addLayer(L.marker([(u[0].lat+u[1].lat)/2,(u[0].lng+u[1].lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"\
gap-holder",iconSize:[0,0],html:h("span","gap-km",`${v.km} km`)})}))}function F(y,v){let d=[...e[y].cells].find(u=>u.dataset.column===v);return h("td","",...[...d?
d.childNodes:[]].map(u=>u.cloneNode(!0)))}function b(y){let[v,d]=y,u=Z(v,d),f=u.spans.every(V=>!V.length),x=(V,...K)=>h("div","fact",h("dt","",V),h("dd","",...K)),
E=(V,K)=>h("b","figure",`${V} ${K}`),s=h("dl","facts",x("Shared corridor",E(u.shared_km,"km"),` (${u.shared_pct} %) `,h("small","",[...f?[]:[`cannot be distingu\
ished, ${u.same_km} km of it on legs of both`],...u.ends_km==="0.0"?[]:[`common ends, ${u.ends_km} km, left out`]].join("; "))),x("Least separation",u.apart?E(u.
apart.km,"km"):h("span","none","not known")," ",h("small","",u.apart?`at KP ${u.apart.kp[0]} of ${v+1} and KP ${u.apart.kp[1]} of ${d+1}`:"below the accuracy of\
 the lines somewhere"))),p=h("div","buttons");f||p.append(he("Show what they share",()=>c.frame(L.latLngBounds(R(y,t.getZoom()).flat())))),$(y,u.apart);let A=Q;
A&&p.append(he("Show where they are nearest",()=>c.frame(A.pad(2))));let C=h("tr","",h("th","","Measure"),h("th","",fe(v)),h("th","",fe(d)),h("th","",`How much \
more ${d+1} has`));[...C.cells].forEach(V=>{V.scope="col"});let G=h("table","differences",h("caption","unseen",`Differences between route ${v+1} and route ${d+1}`),
h("thead","",C),h("tbody","",...o.measures.map(({key:V,title:K},H)=>{let tt=h("th","",h("bdi","",K));tt.scope="row";let W=h("tr","",tt,F(v,V),F(d,V),en(u.more[H]));
return W.dataset.measure=V,W}))),j=["places","groups and straits","countries"].map((V,K)=>{let H=u.passed[K].flatMap((tt,W)=>[...W?[", "]:[],h("bdi","",tt)]);return h(
"p","passed",h("b","",`Both pass these ${V}: `),...H.length?H:["none known"])});ut("pair-marks").hidden=f,N.replaceChildren(s,p,G,...j),w.textContent=`Routes ${v+
1} and ${d+1}: they share ${u.shared_km} km (${u.shared_pct} %).`}function m(y){B=y,l.forEach((f,x)=>{f.value=String(B[x]??"")}),i.forEach((f,x)=>{f&&f.setAttribute(
"aria-pressed",String(B.includes(x)))}),e.forEach((f,x)=>f.classList.toggle("picked",B.includes(x)));let v=B.flatMap(f=>f??[]),d=U(),u=!!d;if(c.only=d,g.hidden=
!v.length,ut("pick-best").hidden=u,document.body.classList.toggle("paired",u),n.classList.toggle("has-pair",u),d){let[f,x]=d,E=s=>`.has-pair:not(.has-hot) main ${s}\
:not(.route-${f}, .route-${x})`;M.textContent=`${["path.line","path.over","path.casing"].map(E).join(",")}{stroke-opacity:.16}${["text.along",".number.on-map"].
map(E).join(",")}{opacity:.35}`,v.forEach(s=>c.routes[s].parts.forEach(p=>[p.casing,p.line,p.over].forEach(A=>A?.bringToFront()))),q.addTo(t),b(d)}else M.textContent=
"",q.remove(),N.replaceChildren(),w.textContent=v.length?`Route ${v[0]+1} is picked; pick another.`:S;c.redraw(),c.state.changed()}i.forEach((y,v)=>{y&&y.addEventListener(
"click",()=>{let d=B.flatMap(u=>u===v?[]:u??[]);B.includes(v)?m([d[0]??null,null]):d.length?m([d[d.length-1],v]):m([v,null])})}),l.forEach((y,v)=>y.addEventListener(
"change",()=>{let d=[B[0],B[1]],u=y.value===""?null:Number(y.value);u!==null&&d[1-v]===u&&(d[1-v]=d[v]),d[v]=u,m(d)})),ut("pick-best").addEventListener("click",
()=>{m(o.best),l[0].focus()}),g.addEventListener("click",()=>{m([null,null]),l[0].focus()}),c.state.add("pair",()=>(U()||[]).map(y=>y+1).join(","),y=>{let[,v,d]=/^(\d{1,3}),(\d{1,3})$/.
exec(y)||["","0","0"],u=Number(v)-1,f=Number(d)-1;u!==f&&Math.min(u,f)>=0&&Math.max(u,f)<a?m([u,f]):U()&&m([null,null])})}function me(t){let o=new Map,e=[],c=new Array(5).fill(0);return t.forEach((a,i)=>(a.places||[]).forEach(l=>{let g=o.get(l);g?g.push(i):o.set(l,[i])})),t.map((a,i)=>i).
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
length>>1]}function Ht(t){let o=[h("bdi","en clip",t.name)];if(t.name_ar){let e=h("span","ar clip",t.name_ar);e.lang="ar",e.dir="rtl",o.push(" ",e)}return o}function we({
map:t,data:o,box:e,panel:c,features:n},a){let i=!o.routes.length,l=t.createPane("catalogue-hot"),g=t.createPane("catalogue-names");Object.assign(l.style,{zIndex:"\
395",pointerEvents:"none"}),Object.assign(g.style,{zIndex:"605",pointerEvents:"none"});let w=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),N=L.canvas({pane:"\
catalogue-hot",padding:.25}),S=L.circle([0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function _(){let r=getComputedStyle(document.documentElement),
k=O=>r.getPropertyValue(`--${O}`).trim();return{soft:k("soft"),ink:k("ink"),halo:k("halo"),land:k("land"),routes:Array.from({length:7},(O,z)=>k(`route-${z}`))}}
let M=_(),B=i?me(n.systems):[],Z=r=>{let k=Pt(n.systems[r].status);return!i||k==="gone"?M.soft:M.routes[B[r]]};function D(r){let k=Pt(n.systems[r.system].status),
O=Gt(r);return{color:Z(r.system),weight:k==="gone"?1.2:O?1.5:2.2,opacity:i?.95:.75,lineCap:k==="plan"?"round":"butt",dashArray:k==="plan"?"0.1 4":k==="gone"?"2 \
4":O?"9 2.5":void 0}}let[[,P],[,q]]=o.window,Q=r=>{let k=r.map(et=>et.lng),O=[r],z=k.reduce((et,ot)=>Math.min(et,ot)),J=k.reduce((et,ot)=>Math.max(et,ot));return z<
P&&O.push(r.map(et=>L.latLng(et.lat,et.lng+360))),J>q&&O.push(r.map(et=>L.latLng(et.lat,et.lng-360))),O},T=n.segments.map((r,k)=>{let O=r.line,z=L.polyline(Q(O),
{renderer:w,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,...D(r)});return z.on("mouseover",et=>E(r.system,et.latlng)),z.on("mouseout",()=>E(null)),z.on(
"click",et=>a.open("system",r.system,et.latlng,k)),gt(z).system=n.systems[r.system].name,{item:r,latlngs:O,line:z,slots:null,drawn:null}}),R=n.systems.map(()=>[]);
if(T.forEach(r=>R[r.item.system].push(r)),T.reduce((r,{latlngs:k})=>r+k.length,0)<=rn){let r=R.map(k=>{let O=k.flatMap(({latlngs:z})=>z.map(J=>J.lat));return O.
reduce((z,J)=>z+J,0)/(O.length||1)});ge(T,r)}function U(r){let k=Ft(20,r)/1e3,O=Math.min(an,sn/k);T.forEach(z=>{let{slots:J}=z;if(!J||!m(z))return;let et=z.latlngs.
map(st=>t.project(st,r)),ot=et.map((st,dt)=>{let pt=et[Math.max(dt-1,0)],rt=et[Math.min(dt+1,et.length-1)].subtract(pt),ft=Math.hypot(rt.x,rt.y)||1,it=J[dt]*O;return t.
unproject([st.x-rt.y/ft*it,st.y+rt.x/ft*it],r)});z.drawn=ot,z.line.setLatLngs(Q(ot))}),v!==null&&x(v)}let I={live:!1,plan:!1,gone:!1},$=L.layerGroup(),F=null,b=r=>{
let{ready:k,over:O}=n.systems[r];return F===null||(It(k)||0)<=F&&(It(O)||1/0)>=F},m=({item:r})=>I[Pt(n.systems[r.system].status)]&&b(r.system);function y(){T.forEach(
r=>{let k=m(r);k!==$.hasLayer(r.line)&&(k?$.addLayer(r.line):$.removeLayer(r.line))})}$.addTo(t),a.onYear(r=>{F=r,y(),ct()},[...n.systems.flatMap(r=>[It(r.ready),
It(r.over)]),...n.incidents.map(r=>r.lat===void 0?null:It(r.start))]);let v=null,d=null,u=L.layerGroup().addTo(t),f=L.tooltip({direction:"top",className:"tip",offset:[
0,-6]});function x(r){if(v=r,u.clearLayers(),e.classList.toggle("has-hot-system",r!==null),document.querySelectorAll(".systems .hot").forEach(O=>O.classList.remove(
"hot")),r===null)return;let k=document.querySelector(`.systems [data-system="${r}"]`);k&&k.classList.add("hot"),R[r].forEach(O=>{let z=D(O.item),J=Q(O.drawn||O.
latlngs),et=i?z.color:M.ink,{weight:ot=0}=z;[{color:M.halo,weight:ot+5},{...z,color:et,weight:ot+1.5,opacity:1}].forEach(dt=>L.polyline(J,{renderer:N,pane:"cata\
logue-hot",interactive:!1,smoothFactor:1,...dt}).addTo(u))})}function E(r,k){if(x(r===null?d:r),r===null||!k){f.remove();return}f.setLatLng(k).setContent(h("bdi",
"clip",n.systems[r].name)).addTo(t)}function s(r){S.remove(),r&&r.accuracy_m&&r.lat!==void 0&&r.lon!==void 0&&S.setLatLng([r.lat,r.lon]).setRadius(r.accuracy_m).
addTo(t)}let p=r=>a.open("place",r,K[r].latlng),A=n.places.map(()=>0);n.systems.forEach(r=>(r.places||[]).forEach(k=>{A[k]++}));let C=[],G=L.layerGroup(),j=[],V=new Set(
o.routes.flatMap(({legs:r})=>[{at:r[0],last:!1},{at:r[r.length-1],last:!0}]).map(({at:[r,k],last:O})=>n.legs[r].facts[k===O?"from":"to"])),K=n.places.map((r,k)=>{
let O=L.latLng(r.lat,r.lon);if(r.role==="other"){let st=L.circleMarker(O,{renderer:w,pane:"catalogue",radius:i?3.2:4,weight:1.3,fillOpacity:1,color:M.ink,fillColor:M.
land,bubblingMouseEvents:!1});return st.on("click",()=>p(k)),st.on("mouseover",()=>{f.setLatLng(O).setContent(h("span","",...Ht(r))).addTo(t)}).on("mouseout",()=>f.
remove()),G.addLayer(st),C.push(st),j.push({latlng:O,text:r.name,rank:A[k],className:"of-place",off:!1}),{latlng:O}}let z=h("span","place-name",...Ht(r)),J=r.role===
"station",et=J?14:8,ot=L.marker(O,{icon:L.divIcon({className:`place ${r.role}`,html:h("div","dot",h("i"),z),iconSize:[et,et]}),zIndexOffset:J?200:-200,riseOnHover:!0}).
addTo(t);return ot.getElement()?.setAttribute("aria-label",[r.name,r.name_ar].filter(Boolean).join(" ")),J||ot.bindTooltip(h("span","",...Ht(r)),{direction:"top",
className:"tip"}),ot.on("click",()=>p(k)),ot.on("keypress",st=>{st.originalEvent.key==="Enter"&&p(k)}),a.addLabel({latlng:O,element:z,dot:!0,rank:J?V.has(k)?3:2:
0}),{latlng:O}});a.places=K;let H=n.stretches.map((r,k)=>{let O=r.line,z=L.polyline(O,{renderer:w,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:M.
ink,weight:1.6,opacity:.7,dashArray:Gt(r)?"5 3":void 0});return z.on("click",J=>a.open("stretch",k,J.latlng)),z.on("mouseover",J=>{f.setLatLng(J.latlng).setContent(
h("bdi","clip",r.name)).addTo(t)}).on("mouseout",()=>f.remove()),{item:r,latlngs:O,line:z}}),tt=L.layerGroup(H.map(({line:r})=>r)),W=gt(L.CircleMarker).extend({
_updatePath(){let r=this._renderer,k=this._point,O=this._radius,z=r._ctx;!r._drawing||this._empty()||(z.beginPath(),z.moveTo(k.x,k.y-O),z.lineTo(k.x+O,k.y),z.lineTo(
k.x,k.y+O),z.lineTo(k.x-O,k.y),z.closePath(),r._fillStroke(z,this))}}),Y=L.layerGroup(),nt=[];n.incidents.forEach((r,k)=>{if(r.lat===void 0||r.lon===void 0)return;
let O=L.latLng(r.lat,r.lon),z=new W(O,{renderer:w,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:M.halo,fillColor:M.ink,bubblingMouseEvents:!1});z.on(
"click",()=>a.open("incident",k,O)),z.on("mouseover",()=>{f.setLatLng(O).setContent(h("bdi","clip",`${r.start}: ${r.name}`)).addTo(t)}).on("mouseout",()=>f.remove()),
nt.push({latlng:O,lozenge:z,text:String(r.start).slice(0,7),rank:1e3,className:"of-incident",year:It(r.start),hidden:!0,off:!1})});function ct(){nt.forEach(r=>{
let k=F===null||r.year===null||r.year===F;r.off=!k,k?Y.addLayer(r.lozenge):Y.removeLayer(r.lozenge)})}ct();let at={live:0,plan:0,gone:0};n.systems.forEach(r=>{at[Pt(
r.status)]++}),[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([r])=>at[r]).forEach(([r,k])=>a.addLayer(
{key:`systems-${r}`,title:k,parent:"systems",count:at[r],shown:i&&r!=="gone",show:O=>{I[r]=O,y()}})),j.length&&a.addLayer({key:"stations",parent:"stations",title:i?
"Landing stations":"Other landing stations",group:G,count:j.length,shown:!0,show:r=>{j.forEach(k=>{k.off=!r})}}),H.length&&a.addLayer({key:"paths",parent:"paths",
title:"Crossing paths",group:tt,count:n.paths.length,shown:i}),nt.length&&a.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:Y,count:nt.length,
shown:i,show:r=>{nt.forEach(k=>{k.hidden=!r})}});let lt=kt(document.createElement("canvas"));lt.font=un;let wt=new Map;function vt(r){let k=wt.get(r)??lt.measureText(
r).width;return wt.set(r,k),k}let De=r=>Math.round((yt()?.4:1)*(r<3?24:r<5?70:130)),ee=r=>gt(r)._parts||[];a.addInk((r,k)=>{let O=[],z=t.getPixelOrigin().subtract(
k);if(!i)return O;for(let{line:J}of T)if($.hasLayer(J))for(let et of ee(J))for(let ot=1;ot<et.length;ot++){let st=et[ot-1],dt=et[ot],pt=Math.ceil(st.distanceTo(
dt)/8);for(let bt=0;bt<pt;bt++)O.push({x:st.x+(dt.x-st.x)*bt/pt+z.x,y:st.y+(dt.y-st.y)*bt/pt+z.y});if(O.length>4e4)return O}return O}),a.onLayout(({origin:r,size:k,
free:O,take:z,inside:J,crossed:et,zoom:ot})=>{let st=[],dt=t.containerPointToLayerPoint([0,0]),pt=(rt,ft,it,ht,Lt=0)=>{let mt=h("span",`catalogue-name ${ft}`,h(
"bdi","",rt));return mt.style.transform=`translate(${(it+dt.x).toFixed(1)}px, ${(ht+dt.y).toFixed(1)}px)`+(Lt?` rotate(${Lt.toFixed(3)}rad)`:""),st.push(mt),mt},
bt=[...nt.filter(rt=>!rt.hidden),...j].filter(rt=>!rt.off).map(rt=>({...rt,at:t.project(rt.latlng,ot).subtract(r)})).filter(({at:rt})=>rt.x>0&&rt.y>0&&rt.x<k.x&&
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
re.x,re.y,Math.atan2(mt.y,mt.x));qe.style.color=Z(ot);break}})}let ne={system:r=>R[r].map(k=>k.drawn||k.latlngs),segment:r=>[T[r].latlngs],stretch:r=>[H[r].latlngs],
path:r=>n.paths[r].stretches.map(k=>H[k].latlngs),leg:r=>[a.legs[r].latlngs]};a.where=(r,k)=>{if(r==="place")return K[k].latlng;if(r==="incident"){let z=n.incidents[k];
return z.lat===void 0||z.lon===void 0?null:L.latLng(z.lat,z.lon)}let O=ne[r]?.(k)??[];return O.length?dn(O):null},a.mark=(r,k=0)=>{s(r==="place"?n.places[k]:r===
"incident"?n.incidents[k]:null),d=r==="system"?k:r==="segment"?n.segments[k].system:null,x(d)};function oe(r,k){let O=["system","segment","path"].includes(r)?ne[r]?.(
k).flat()??[]:[],z=a.where(r,k);return O.length?a.frame(L.latLngBounds(O)):z&&t.setView(z,Math.max(t.getZoom(),8),{animate:!1}),a.open(r,k,null)}let Rt=(r,k,O)=>O.
forEach((z,J)=>a.addSearch({names:z.filter(Boolean),kind:k,open:()=>oe(r,J)})),se=r=>[r.name,r.name_ar,r.id,...String(r.facts["other names"]||"").split(", ")];Rt(
"place","Place",n.places.map(se)),Rt("system","Cable system",n.systems.map(se)),Rt("path","Crossing path",n.paths.map(r=>[r.name,r.name_ar,r.id])),Rt("incident",
"Incident",n.incidents.map(r=>[r.name,r.start])),Rt("deal","Deal",n.deals.map(r=>[r.name]));let Ze=r=>{let k=Pt(n.systems[r.system].status);return k!=="live"?k:
Gt(r)?"modelled":"known"},Ge=new Set([...n.segments.map(Ze),...H.length?["path"]:[],...nt.length?["incident"]:[]]);c.querySelectorAll("[data-key]").forEach(r=>{
gt(r).hidden=!Ge.has(r.getAttribute("data-key")||"")});let ae=document.getElementById("systems");if(ae){let r=k=>{let O=L.SVG.create("svg"),z=L.SVG.create("path"),
J=n.systems[k];O.setAttribute("width","26"),O.setAttribute("height","8"),O.setAttribute("aria-hidden","true"),z.setAttribute("d","M1 4H25");let et=Pt(J.status);
return z.setAttribute("class",et==="live"?Gt(J)?"modelled":"known":et),O.setAttribute("class","system"),O.style.setProperty("--system",et==="gone"?"var(--soft)":
`var(--route-${B[k]})`),O.append(z),O};n.systems.map((k,O)=>({item:k,i:O})).sort((k,O)=>k.item.name.localeCompare(O.item.name,"en")).forEach(({item:k,i:O})=>{let z=[
k.ready||"date not known",k.status==="in service"?"":k.status,R[O].length?"":"not drawn"].filter(Boolean).join(", "),J=h("button","",R[O].length?r(O):h("span","\
no-line"),h("bdi","clip",k.name),h("small","",z));J.type="button",J.dataset.system=String(O),J.addEventListener("click",()=>{yt()&&a.expand(!1),oe("system",O)}),
J.addEventListener("mouseenter",()=>E(O)),J.addEventListener("mouseleave",()=>E(null)),J.addEventListener("focus",()=>E(O)),J.addEventListener("blur",()=>E(null)),
ae.append(h("li","",J))})}a.onDraw(r=>{U(r);let k=Math.max(1.8,Math.min(4,r*.62));C.forEach(O=>O.setRadius(k))}),window.matchMedia("(prefers-color-scheme: dark)").
addEventListener("change",()=>{M=_(),T.forEach(r=>r.line.setStyle(D(r.item))),H.forEach(({line:r})=>r.setStyle({color:M.ink})),C.forEach(r=>r.setStyle({color:M.
ink,fillColor:M.land})),nt.forEach(({lozenge:r})=>r.setStyle({color:M.halo,fillColor:M.ink})),x(v),a.layout()})}var Le=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],fn=["inferred","assumed"],hn=["system","right of way","status","route","cable","length published","round-trip de\
lay","accuracy","used by routes"],pn={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published "," km"],"km apar\
t":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",""],cause:["caus\
e: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},mn=["candidates","why","note",
"place"],Ot=t=>h("bdi","",t);function xe(t,o,e){let c=h("button",t,o);return c.type="button",c.addEventListener("click",n=>{n.stopPropagation(),e()}),c}var gn=t=>h(
"span",`surely ${t}`,t);function yn(t){let o=t.split(", ")[1]||"",e=fn.includes(o),c=h("span",`mark ${e?"modelled":"known"}`,e?"modelled":o);return o?[c," ",t]:
[t]}function bn(t){let o=(n,a)=>{let i=h("th","",n);return i.scope=a,i},e=["low","likely","high"],c=t.map(n=>h("tr","",o(String(n.figure),"row"),...e.map(a=>h("\
td","",a==="likely"?h("b","",String(n[a])):String(n[a])))));return h("table","figures",h("thead","",h("tr","",h("td",""),...e.map(n=>o(n,"col")))),h("tbody","",
...c))}function ve({map:t,features:o},e){let c=Le.flatMap(([T,R])=>o[R].map((U,I)=>[T,I])),n=new Map(Le),a=(T,R)=>o[n.get(T)||"routes"][R];function i(T,R){let U=xe(
"to",Ot(a(T,R).name),()=>Q(T,R));return U.dataset.to=`${T}-${R}`,U}let l=T=>[T].flat().map(R=>typeof R=="number"?i(...c[R]):Ot(R)),g=(T,R)=>h("span",`badge ${T.
contract?"contract":"intent"}`,...l(R));function w(T,R=null){let U=h("dl","facts");return Object.entries(T).forEach(([I,$])=>{if(R?!R.includes(I):["note","statu\
s"].includes(I))return;let F=I==="accuracy"?yn(String($)):l($);U.append(h("dt","",I.charAt(0).toUpperCase()+I.slice(1)),h("dd",I==="value"?"value":"",...F))}),U.
children.length?[U]:[]}function N({id:T,kind:R,from:U,to:I,"attribution confidence":$,...F}){let b=U&&I?{ends:[U," – ",I].flat()}:{},m=typeof T=="number"?c[T]:
null,y=m&&m[0]==="deal",v={...T===void 0?{}:{id:T},...b,...y||!R?{}:{kind:R},...F},[d,...u]=Object.entries(v),f=h("li","",...y?[g(a(...m),R)," "]:[],...l(d[1]));
$&&f.append(" ",gn(String($)));let x=h("small","");return u.forEach(([E,s])=>{let[p,A]=pn[E]||["",""],C=/\d$/.test(String(s))?A:"",G=[p,...l(s),C].filter(j=>j!==
"");mn.includes(E)?f.append(h("p","small",...G)):E==="value"?f.append(h("p","value",...G)):x.append(...x.childNodes.length?[" · "]:[],h("span","",...G))}),x.childNodes.
length&&f.insertBefore(x,f.querySelector("p")),f}function S(T,R){return T==="Figures"?bn(R):h("section","",h("h3","",T),h("ul","things",...R.map(N)))}function _(T=[]){
if(!T.length)return[];let R=T.map(U=>{let I=o.sources[U],$=Ot(I.title);if(I.url){let b=h("a","",$);b.href=I.url,b.target="_blank",b.rel="noopener noreferrer",$=
b}let F=[I.publisher,I.date,I.licence].flatMap(b=>b?[", ",Ot(b)]:[]);return h("li","",$,...F)});return[h("details","sources",h("summary","",`Sources (${R.length}\
)`),h("ul","",...R))]}let M=[],B=null,Z=0,D=(T,R)=>h("section","leg",h("h3","",T==="leg"?"This leg: ":"Here: ",i(T,R)),...w(a(T,R).facts,hn));function P(T,R,U){
let I=a(T,R),{status:$,note:F}=I.facts,b=h("span","title",...T==="route"?[h("span","number",String(R+1))]:[],h("span","",Ot(I.name))),m=h("h2","",b);if(m.tabIndex=
-1,m.id=`card-title-${++Z}`,I.name_ar){let u=h("span","ar",I.name_ar);u.lang="ar",u.dir="rtl",m.append(u)}let y=h("p","kicker",h("span","",Ot(I.kind.charAt(0).toUpperCase()+
I.kind.slice(1))),...T==="deal"?[g(I,I.facts.kind)]:[],...$?[h("span","chip",...l($))]:[]);if(M.length>1){let[u,f]=M[M.length-2],x=xe("back","‹ Back",()=>{M.pop(),
q()});x.setAttribute("aria-label",`Back to ${a(u,f).name}`.slice(0,120)),y.prepend(x)}let v=T==="deal"?I.contract?"contract":"intent":T==="route"?`route-${R}`:"",
d=h("article",`card of-${T} ${v}`.trim(),y,m,...U===null?[]:[D(T==="route"?"leg":"segment",U)],...w(I.facts),...Object.entries(I.lists).map(([u,f])=>S(u,f.map(x=>o.
lists[u][x]))),...I.uncertain?[h("section","",h("h3","","Uncertain"),...I.uncertain.map(u=>h("p","small doubt",Ot(u))))]:[],...F?[h("p","small note",...l(F))]:[],
..._(I.sources));return d.setAttribute("aria-labelledby",m.id),d.dataset.card=`${T}-${R}`,d}function q(){let T=M[M.length-1],R=B&&B.getElement();if(!B||!R)return;
let[U,I]=T,$=P(...T),F=e.where(U,I);B.setContent($),F&&!t.getBounds().contains(F)&&t.panTo(F,{animate:!1}),F&&B.setLatLng(F),e.mark(U,I),Mt(R,".leaflet-popup-co\
ntent").scrollTop=0,Mt($,"h2").focus({preventScroll:!0})}function Q(T,R){M.push([T,R,null]),q()}e.open=(T,R,U,I=null)=>{M=[[T,R,I]];let $=U||e.where(T,R)||t.getCenter(),
F=B=e.card(P(T,R,I),$);return e.mark(T,R),F.once("remove",()=>e.mark(null)),F}}var wn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function Ee(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,o=>wn[o]).replace(/[٠-٩۰-۹]/g,
o=>String(Number(o.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function Me(t,o){let e=Ee(o),c=e.split(" ");return e?t.flatMap(n=>{let a=n.folded??=
n.names.flatMap(g=>g?[Ee(g)]:[]),i=a.map(g=>{let w=` ${g}`.indexOf(` ${e}`);return g===e?0:w===0?1:w>0?2:c.every(N=>g.includes(N))?3:9}),l=Math.min(...i,9);return l<
9?[{entry:n,score:l,size:Math.min(...a.map(g=>g.length||99))}]:[]}).sort((n,a)=>n.score-a.score||n.size-a.size).slice(0,12).map(n=>n.entry):[]}var Wt=t=>new RegExp(
"\\p{Script=Arabic}","u").test(t);function ke({map:t,data:o,box:e,panel:c},n){let a=ut("tools"),i=(s,p=0)=>s.toLocaleString("en",{minimumFractionDigits:p,maximumFractionDigits:p}),l=s=>i(s/1e3,s<
1e4?3:s<1e6?2:1),g={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function w(s){
let p=L.SVG.create("svg"),A=L.SVG.create("path");return p.setAttribute("viewBox","0 0 24 24"),p.setAttribute("aria-hidden","true"),A.setAttribute("d",g[s]),p.append(
A),p}function N(s,p,A=""){let C=h("button",A,s);return C.type="button",C.addEventListener("click",p),C}let S=null;function _(s,p,A){let C=N(w(s),A,"tool");return C.
setAttribute("aria-label",p),C.title=p,a.append(C),C}function M(s,p,A,{opened:C=()=>{},closed:G=()=>{}}={}){let j=_(s,p,()=>{S&&S.item===j?B():V()});A.classList.
add("sheet"),A.id=`sheet-${s}`,A.hidden=!0,A.setAttribute("role","group"),A.setAttribute("aria-label",p),j.setAttribute("aria-expanded","false"),j.setAttribute(
"aria-controls",A.id),a.append(A);function V(){S&&B(),yt()&&n.expand(!1),S={item:j,sheet:A,closed:G},A.hidden=!1,j.setAttribute("aria-expanded","true"),C()}return{
item:j,show:V}}function B(s=!1){if(!S)return;let{item:p,sheet:A,closed:C}=S;S=null,A.hidden=!0,p.setAttribute("aria-expanded","false"),C(),s&&p.focus()}document.
addEventListener("keydown",s=>{s.key==="Escape"&&!s.defaultPrevented&&(S&&(a.contains(s.target)||!e.querySelector(".leaflet-popup"))?B(!0):t.closePopup())}),n.find=
s=>Me(n.entries,s),(function(){let s=h("input"),p=h("ul","results"),A=h("p","said");s.type="search",s.placeholder="Station, system, path … or اسم",s.autocomplete=
"off",s.spellcheck=!1,s.maxLength=200,s.dir="auto",Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","\
aria-controls":"results","aria-autocomplete":"list"}).forEach(([W,Y])=>s.setAttribute(W,Y)),p.id="results",p.setAttribute("role","listbox"),p.setAttribute("aria\
-label","Found"),A.setAttribute("role","status");let G=M("search","Search",h("div","search",s,A,p),{opened:()=>{s.focus(),s.select()}}),j=[],V=-1;function K(W){
B(),G.item.focus(),W.bounds?n.frame(W.bounds):W.latlng&&t.setView(W.latlng,Math.max(t.getZoom(),8),{animate:!1}),W.open&&W.open()}function H(W){V=W,[...p.children].
forEach((Y,nt)=>Y.setAttribute("aria-selected",String(nt===W))),W<0?s.removeAttribute("aria-activedescendant"):(s.setAttribute("aria-activedescendant",p.children[W].
id),p.children[W].scrollIntoView({block:"nearest"}))}function tt(){j=n.find(s.value),p.replaceChildren(...j.map((W,Y)=>{let nt=W.names.flatMap(lt=>lt||[]),ct=nt.
find(lt=>!Wt(lt))||nt[0]||"",at=nt.find(Wt),X=h("li","",h("bdi","en",ct));if(at&&at!==ct){let lt=h("bdi","ar",at);lt.lang="ar",X.append(lt)}return X.append(h("s\
mall","",W.kind||"")),X.id=`result-${Y}`,X.setAttribute("role","option"),X.addEventListener("mousedown",lt=>lt.preventDefault()),X.addEventListener("click",()=>K(
W)),X})),s.setAttribute("aria-expanded",String(j.length>0)),A.textContent=s.value.trim()?j.length?`${j.length} found`:"Nothing found":"",H(j.length?0:-1)}s.addEventListener(
"input",tt),s.addEventListener("keydown",W=>{let Y=W.key==="ArrowDown"?1:W.key==="ArrowUp"?-1:0;if(Y&&j.length)H((V+Y+j.length)%j.length);else if(W.key==="Enter"&&
V>=0)K(j[V]);else if(W.key==="Escape"&&s.value)s.value="",tt();else return;W.preventDefault()}),document.addEventListener("keydown",W=>{let Y=W.target instanceof
Element&&W.target.closest("input, textarea, select");W.key==="/"&&!Y&&(W.preventDefault(),G.show())})})();let Z={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let s=h("ul","tree"),p=new Set,A=[];function C(V,K,H,tt,W){let Y=h("inp\
ut"),nt=h("label","",Y);return Y.type="checkbox",Y.addEventListener("change",()=>tt(Y.checked)),W&&nt.append(W()),nt.append(h("bdi","",V)),K!==null&&nt.append(h(
"small","",i(K))),A.push([Y,H]),h("div","row",nt)}function G(){A.forEach(([V,K])=>{let H=K();V.checked=H===!0,V.indeterminate=H===null})}function j(){A=[];let V=Object.
keys(Z),K=[...new Set([...V,...n.layers.map(H=>H.parent)])];s.replaceChildren(...K.flatMap(H=>{let tt=n.layers.filter(X=>X.parent===H);if(!tt.length)return[];if(tt.
length===1){let[X]=tt;return[h("li","",C(X.title,X.count,()=>X.shown,lt=>{X.set(lt),G()},X.mark))]}let W=()=>{let X=tt.filter(lt=>lt.shown).length;return X===0?
!1:X===tt.length?!0:null},Y=Z[H]||H,nt=C(Y,tt.length,W,X=>{n.together(()=>tt.forEach(lt=>lt.set(X))),G()}),ct=h("ul","",...tt.map(X=>h("li","",C(X.title,X.count,
()=>X.shown,lt=>{X.set(lt),G()},X.mark))));ct.hidden=!p.has(H),ct.id=`branch-${K.indexOf(H)}`;let at=N(h("span","chevron"),()=>{ct.hidden=!ct.hidden,ct.hidden?p.
delete(H):p.add(H),at.setAttribute("aria-expanded",String(!ct.hidden))},"more");return at.setAttribute("aria-label",`${Y}: each one`),at.setAttribute("aria-expa\
nded",String(!ct.hidden)),at.setAttribute("aria-controls",ct.id),nt.append(at),[h("li","",nt,ct)]})),G()}M("layers","Layers",h("div","layers",h("h2","","Layers"),
s),{opened:j}),n.onLayers(()=>{S&&S.sheet.id==="sheet-layers"&&G()})})();let D=h("div","cross");D.setAttribute("aria-hidden","true");let P=null;(function(){let s=[],
p=L.layerGroup(),A=h("ol","steps"),C=h("p","total");C.setAttribute("role","status");let G=L.polyline([],{pane:"measure",className:"measured",interactive:!1,smoothFactor:0}),
j=Y=>{s.push(Y),V()};function V(){let Y=s.slice(1).map((at,X)=>jt(s[X],at));G.setLatLngs(s.slice(1).map((at,X)=>Zt(s[X],at))),p.clearLayers(),s.forEach(at=>p.addLayer(
L.circleMarker(at,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),A.replaceChildren(...Y.map(at=>h("li","",`${at.exact?"":"about "}${l(at.
m)} km`,h("small","",`bearing ${at.bearing.toFixed(1)}°`))));let nt=Y.reduce((at,X)=>at+X.m,0),ct=Y.every(at=>at.exact);C.textContent=s.length<2?s.length?"One \
point; add another":"No point yet":`${ct?"":"About "}${l(nt)} km in all`,C.dataset.metres=Y.length?nt.toFixed(4):"",H.disabled=tt.disabled=!s.length}let K=N("Ad\
d the centre of the map",()=>j(t.getCenter())),H=N("Undo",()=>{s.pop(),V()}),tt=N("Clear",()=>{s.length=0,V()}),W=h("div","measure",h("h2","","Measure"),h("p","",
"Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),h("div","buttons",K,H,tt),A,C);M("measure","Measure",W,{opened(){P=j,t.closePopup(),
e.classList.add("measuring"),e.append(D),t.doubleClickZoom.disable(),[G,p].forEach(Y=>Y.addTo(t)),V()},closed(){P=null,e.classList.remove("measuring"),D.remove(),
t.doubleClickZoom.enable(),[G,p].forEach(Y=>Y.remove())}})})();let q=[...n.dates].flatMap(s=>Number.isInteger(s)?Number(s):[]).sort((s,p)=>s-p),Q=()=>{};if(q.length&&
q[0]<q[q.length-1]){let s=q[0],p=q[q.length-1],A=h("input"),C=h("output","","All years");Object.assign(A,{type:"range",min:s,max:p+1,step:1,value:p+1}),A.setAttribute(
"aria-label","Year"),Q=V=>{n.year=V===null||V>p?null:Math.max(V,s),A.value=String(n.year??p+1),C.textContent=n.year===null?"All years":String(n.year),A.setAttribute(
"aria-valuetext",C.textContent),j.classList.toggle("on",n.year!==null),n.together(()=>n.years.forEach(K=>K(n.year))),n.state.changed()},A.addEventListener("inpu\
t",()=>Q(Number(A.value)));let G=h("div","ends",h("span","",String(s)),h("span","","all")),{item:j}=M("year","Year",h("div","year",h("h2","","Year"),C,A,G,h("p",
"","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has\
 no known date stays."),N("All years",()=>Q(null))));A.setAttribute("aria-valuetext","All years")}let T=n.state;T.add("view",()=>{let{lat:s,lng:p}=t.getCenter();
return`${s.toFixed(4)},${p.toFixed(4)},${t.getZoom()}`},s=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(s))return;let[p,A,C]=s.
split(",").map(Number);t.setView([p,A],Math.min(Math.max(C,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),T.add("change",()=>n.layers.filter(s=>s.shown!==s.first).
map(s=>encodeURIComponent(s.key)).join(","),s=>{let p=new Set(s.split(",").flatMap(A=>{try{return[decodeURIComponent(A)]}catch{return[]}}));n.layers.forEach(A=>A.
set(p.has(A.key)!==A.first))}),T.add("year",()=>n.year===null?"":String(n.year),s=>{Q(/^\d{4}$/.test(s)?Number(s):null)});function R(){return"#"+[...T.entries].
map(([s,{get:p}])=>[s,p()]).filter(([,s])=>s).map(([s,p])=>`${s}=${p}`).join("&")}let U="";function I(s){if(location.hash===U)return;let p=new Map(location.hash.
slice(1,6e3).split("&").map(C=>{let G=C.indexOf("=");return[C.slice(0,G),C.slice(G+1)]})),A=[...T.entries].filter(([C])=>!s||p.has("view")||p.has(C));A.length&&
n.together(()=>A.forEach(([C,{set:G}])=>G(p.get(C)||"")))}let $;function F(){try{U=R(),history.replaceState(null,"",U)}catch{}}I(!0),window.addEventListener("ha\
shchange",()=>I(!1));let b=!1;if(["pointerdown","keydown","wheel"].forEach(s=>window.addEventListener(s,()=>{b=!0},{capture:!0,passive:!0})),T.changed=()=>{clearTimeout(
$),b&&($=setTimeout(F,250))},t.on("moveend",()=>T.changed()),/^(https?|file):$/.test(location.protocol)){let s=h("input"),p=h("p","said");s.readOnly=!0,s.setAttribute(
"aria-label","Link to this view"),p.setAttribute("role","status"),s.addEventListener("focus",()=>s.select()),M("link","Link to this view",h("div","link",h("h2",
"","Link to this view"),s,h("div","buttons",N("Copy",async()=>{s.select();let A;try{await navigator.clipboard.writeText(s.value),A=!0}catch{A=document.execCommand(
"copy")}p.textContent=A?"Copied":"Copy it from the field"})),p),{opened(){s.value=location.href.split("#")[0]+R(),p.textContent="",s.focus()}})}if(document.fullscreenEnabled){
let s=_("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());s.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{s.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function m(s){let p=n.depthAt(
s);return p?`Depth: ${i(p.low_m)} to ${i(p.high_m)} m, from cells of about ${i(p.cell_km)} km`:"Depth: on land, or not known"}function y(s){let p=s.lng-360*Math.
round(s.lng/360),A=(C,G,j)=>`${Math.abs(C).toFixed(4)}° ${C<0?j:G}`;return`${A(s.lat,"N","S")}, ${A(p,"E","W")}`}n.hereLines=s=>[y(s),m(s)];function v(s){let p=n.
routeNear(s);return p?n.openRoute(p,s):n.card(h("div","card here",...n.hereLines(s).map(A=>h("p","",A))),s)}t.on("click",s=>{P?P(s.latlng):d()||v(s.latlng)}),e.
addEventListener("keydown",s=>{s.key!=="Enter"||s.target!==e||(P?P(t.getCenter()):v(t.getCenter()))});function d(){let s=!!S||u;return B(),s}let u=!1;t.on("prec\
lick",()=>{u=!!e.querySelector(".leaflet-popup")});let f=null;function x(s){if(s!==!!f)if(t.setMaxBounds(void 0),s){f={at:t.getCenter(),zoom:t.getZoom(),open:ut(
"panel-toggle").getAttribute("aria-expanded")==="true"};let p=f.open&&!yt()?E():t.getBounds();document.documentElement.classList.add("printing"),n.expand(!0),t.
invalidateSize({animate:!1,pan:!1}),t.fitBounds(p,{paddingBottomRight:[0,t.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),n.redraw(),n.paintNow(),
e.querySelectorAll("canvas").forEach(A=>{if(A.classList.contains("leaflet-tile"))return;let C=kt(A),{width:G,height:j}=A,V=document.createElement("canvas");Object.
assign(V,{width:G,height:j}),kt(V).drawImage(A,0,0),A.width=G,C.drawImage(V,0,0)})}else f&&(document.documentElement.classList.remove("printing"),t.invalidateSize(
{animate:!1,pan:!1}),n.expand(f.open),t.setView(f.at,f.zoom,{animate:!1}),f=null,t.setMaxBounds(o.window))}function E(){let s=t.getSize(),p=c.getBoundingClientRect().
width+20;return L.latLngBounds(t.containerPointToLatLng([0,s.y]),t.containerPointToLatLng([s.x-p,0]))}window.addEventListener("beforeprint",()=>x(!0)),window.addEventListener(
"afterprint",()=>x(!1))}function Ln({columns:t,rows:o,levels:e}){let c=e.slice();for(let n=0;n<3;n++){let a=c.slice();for(let i=0;i<o;i++)for(let l=0;l<t;l++){let g=i*t+l;if(c[g]!==-1)
continue;let w=0,N=0;for(let S=Math.max(i-1,0);S<=Math.min(i+1,o-1);S++)for(let _=Math.max(l-1,0);_<=Math.min(l+1,t-1);_++){let M=c[S*t+_];M!==-1&&(w+=M,N++)}N&&
(a[g]=w/N)}c=a}return c.map(n=>Math.max(n,0))}function xn(t){let o=t.columns>>1,e=t.rows>>1,c=new Float32Array(o*e);for(let n=0;n<e;n++)for(let a=0;a<o;a++){let i=2*
n*t.columns+2*a,l=0,g=0;for(let w of[i,i+1,i+t.columns,i+t.columns+1])t.levels[w]!==-1&&(l+=t.levels[w],g++);c[n*o+a]=g?l/g:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:o,rows:e,levels:c}}function Se(t){let o=[];for(let e=t;;e=xn(e)){let{west:c,south:n,step:a,columns:i,rows:l}=e,g=e,w=null;if(o.
push({west:c,south:n,step:a,columns:i,rows:l,get levels(){return w=w||Ln(g)}}),Math.min(i,l)<16)return o}}function Ae(t,o){let e=new Int32Array(4*t.length),c=new Float32Array(
4*t.length);return t.forEach((n,a)=>{let i=Math.min(Math.max(n,0),o-1),l=Math.floor(i),g=i-l;for(let w=0;w<4;w++)e[4*a+w]=Math.min(Math.max(l-1+w,0),o-1);c[4*a]=
(1-g)**3/6,c[4*a+1]=(3*g**3-6*g**2+4)/6,c[4*a+2]=(-3*g**3+3*g**2+3*g+1)/6,c[4*a+3]=g**3/6}),{nodes:e,weights:c}}function $e(t,o,e){let{columns:c,rows:n,levels:a}=t,
i=o.length,{nodes:l,weights:g}=Ae(o.map(M=>(M-t.west)/t.step),c),w=Ae(e.map(M=>(M-t.south)/t.step),n),N=new Map;function S(M){if(!N.has(M)){let B=new Float32Array(
i),Z=M*c;for(let D=0,P=0;D<i;D++,P+=4)B[D]=g[P]*a[Z+l[P]]+g[P+1]*a[Z+l[P+1]]+g[P+2]*a[Z+l[P+2]]+g[P+3]*a[Z+l[P+3]];N.set(M,B)}return N.get(M)}let _=new Float32Array(
i*e.length);for(let M=0;M<e.length;M++){let[B,Z,D,P]=[0,1,2,3].map(U=>S(w.nodes[4*M+U])),[q,Q,T,R]=w.weights.subarray(4*M,4*M+4);for(let U=0,I=M*i;U<i;U++,I++)_[I]=
q*B[U]+Q*Z[U]+T*D[U]+R*P[U]}return _}async function vn(t){let o=atob(t),e=new Uint8Array(o.length);for(let l=0;l<e.length;l++)e[l]=o.charCodeAt(l);let n=new Blob([e]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),a=[],i=0;for(let l=await n.read();!l.done;l=await n.read()){if(i+=l.value.length,i>268435456)throw new RangeError("more data than a \
page has");a.push(l.value)}return new Uint8Array(await new Blob(a).arrayBuffer())}async function Ce(t,o){let[e,c]=await Promise.all(t.split(" ",2).map(vn)),n=En(
c,o);return JSON.parse(new TextDecoder().decode(e),(a,i)=>typeof i=="object"&&i!==null&&"~"in i?n[i["~"]]:i)}function En(t,o){let e=t.length>>2,c=0,n=()=>{if(c>=
e)throw new RangeError("fewer vertices than the lines have");let w=t[c]|t[c+e]<<8|t[c+2*e]<<16|t[c+++3*e]<<24;return w>>>1^-(w&1)},a=n();n();let i=Array.from({length:Math.
min(a,e)},()=>({unit:n(),size:n()})),l=0,g=0;return i.map(({unit:w,size:N})=>{let S=[],_=0,M=0,B=0,Z=0,D=0,P=0;for(let q=0;q<N;q++){let Q=n(),T=n();q?([D,B]=[B,
(B+D>>1)+Q],[P,Z]=[Z,(Z+P>>1)+T],_+=B,M+=Z):(_=l+=Q,M=g+=T),S.push(o(M/w,_/w))}return S})}function qt({rows:t,columns:o}){let e=Array.from({length:t},()=>({}));
return Object.entries(o).forEach(([c,n])=>{let a=Array.isArray(n)?i=>n[i]:"all"in n?()=>n.all:i=>n.of[n.at[i]];e.forEach((i,l)=>{let g=a(l);g!==null&&(i[c]=g)})}),
e}function Ne({lists:t,...o}){let e=Object.entries(t).map(([n,a])=>[n,qt(a)]),c=Object.entries(o).map(([n,a])=>{let i=a.facts&&qt(a.facts),l=a.lists&&qt(a.lists);
return[n,qt(a).map((g,w)=>({...g,facts:i?.[w],lists:l?.[w]}))]});return{lists:Object.fromEntries(e),...Object.fromEntries(c)}}function Oe({columns:t,rows:o,steps:e},c,n){
let a=new Float32Array(t*o);for(let i=0,l=0;i<a.length;i++)i%t===0&&(l=0),e[i]===" "?a[i]=n:a[i]=l=(l+e.charCodeAt(i)-63)%c;return a}var Mn=6;function kn(t,[o,e]){let c=(n,a,i)=>n.some(l=>Math.abs(a-l)<.002&&Math.abs(i-l)<.002);return t.flatMap(n=>{let a=[],i=[n[0]];for(let l=1;l<=n.length;l++){
let g=n[l-1],w=n[l%n.length];c(o,g.lng,w.lng)||c(e,g.lat,w.lat)?(i.length>1&&a.push(i),i=[w]):i.push(w)}return i.length>1&&a.push(i),a})}function An(t,o,e,c){let n=o.
length,a=null;for(let i of[...t].reverse()){let{west:l,south:g,step:w,columns:N,rows:S}=i[0],_=l+w*(N-1),M=g+w*(S-1);if(a&&(o[0]>_||o[n-1]<l||e[0]<g||e[n-1]>M))
continue;let B=i.find(P=>P.step*c>=1.5)||i[i.length-1],Z=$e(B,o,e);if(!a){a=Z;continue}let D=(P,q,Q)=>Math.min(P-q,Q-P)/(Mn*w);for(let P=0,q=0;P<n;P++){let Q=D(
e[P],g,M);for(let T=0;T<n;T++,q++){let R=Math.min(Q,D(o[T],l,_),1);R>0&&(a[q]+=R*(Z[q]-a[q]))}}}return a||new Float32Array(n*n)}function Sn(t,o,e,c,n){let a=t.width,
i=2**o.z,l=Array.from({length:a},(I,$)=>($+.5)/a),g=l.map(I=>360*(o.x+I)/i-180),w=l.map(I=>Math.atan(Math.sinh(Math.PI*(1-2*(o.y+I)/i)))*180/Math.PI),N=An(e,g,w,
256*i/360),{west:S,south:_,step:M,columns:B,rows:Z}=e[e.length-1][0],D=(I,$,F)=>I>$-M&&I<$+F*M,P=g.map(I=>D(I,S,B)),q=c.length-1,Q=n.map(([I,$,F])=>255<<24|F<<16|
$<<8|I),T=kt(t),R=T.createImageData(a,a),U=new Int32Array(R.data.buffer);for(let I=0,$=0;I<a;I++){if(!D(w[I],_,Z)){$+=a;continue}for(let F=0;F<a;F++,$++){if(!P[F])
continue;let b=N[$],m=0;for(;m<q&&b>=c[m+1];)m++;U[$]=Q[m];let y=m?b-c[m]:1/0,v=m<q?c[m+1]-b:1/0,d=Math.min(y,v);if(d>3)continue;let u=.5-d/Math.max(Math.abs(b-
N[F?$-1:$+1]),Math.abs(b-N[I?$-a:$+a]),1e-4);if(u<=0)continue;let[f,x]=[n[m],n[y<v?m-1:m+1]],E=s=>Math.round(f[s]+u*(x[s]-f[s]));U[$]=255<<24|E(2)<<16|E(1)<<8|E(
0)}}T.putImageData(R,0,0)}function $n(t,o){return o.some(e=>e.reduce((c,n)=>{let a=c;for(let i=0,l=n.length-1;i<n.length;l=i++){let g=n[i],w=n[l];g.lat>t.lat!=w.
lat>t.lat&&t.lng<(w.lng-g.lng)*(t.lat-g.lat)/(w.lat-g.lat)+g.lng&&(a=!a)}return a},!1))}function Be({map:t,data:o,ground:e,box:c},n){let a=document.documentElement.
classList.contains("plain"),i=window.matchMedia("screen and (prefers-color-scheme: dark)"),l=window.matchMedia("print"),g=d=>L.svg({pane:d,padding:.3}),w=g("lan\
d"),N=g("borders"),S={interactive:!1,smoothFactor:.6},{tiers:_}=e;function M(d,u,f,x,E=!1){if(!u.length)return;let s={...S,renderer:x,className:`ground ${d}`};f.
addLayer(E?L.polygon(u,s):L.polyline(u,s))}let B=L.layerGroup(),Z=L.layerGroup();_.forEach(({land:d})=>M("land",d,t,w,!0)),_.forEach(d=>M("coast",kn(d.land.flat(),
d.edges),t,w));let D=d=>_.flatMap(u=>u[d]);M("rivers",D("rivers"),B,w),_.forEach(({lakes:d})=>M("lake",d,B,w,!0)),M("canals",D("canals"),B,w),M("borders",D("bor\
ders"),Z,N),M("disputed",D("disputed"),Z,N);let P=d=>[1,3,5].map(u=>parseInt(d.slice(u,u+2),16)),q=()=>l.matches||document.documentElement.classList.contains("p\
rinting");function Q(){let{tints:d}=e.depths;return d[q()?"print":a&&i.matches?"dark":"light"].map(P)}function T(d,u){for(let{west:f,south:x,step:E,columns:s,rows:p,
levels:A}of d){let C=L.latLng(u.lat,u.lng+360*Math.ceil((f-E/2-u.lng)/360)),G=Math.round((C.lng-f)/E),j=Math.round((C.lat-x)/E);if(G<0||G>=s||j<0||j>=p)continue;
let V=A[j*s+G];if(V===-1||_.some(({land:nt})=>$n(C,nt)))return null;let{deepest_m:K,levels:H}=e.depths,tt=nt=>K*(Math.max(nt,0)/(H-1))**2,W=tt(V-.5),Y=W<100?1:10;
return{low_m:Y*Math.floor(W/Y),high_m:Y*Math.ceil(tt(V+.5)/Y),cell_km:Math.round(E*111.2)}}return null}function R(){let d=e.depths.grids.map(C=>({...C,levels:Oe(
C,e.depths.levels,-1)}));if(n.depthAt=C=>T(d,C),!a)return;let u=d.map(Se),f=[],x=(C,G)=>Sn(C,G,u,e.depths.bands,Q());function E(C){let G=performance.now()+C;for(let j;performance.
now()<G&&(j=f.shift());)x(j.tile,j.coords),j.done(void 0,j.tile);f.length&&setTimeout(()=>E(100))}let s=gt(L.GridLayer).extend({createTile(C,G){let j=h("canvas",
"leaflet-tile"),{_whole:V}=this,K=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-V);return j.width=j.height=Math.ceil(256*Math.min(K,2)),f.push({tile:j,
coords:C,done:G})===1&&queueMicrotask(()=>E(q()?1/0:150)),j},_setView(C,G,...j){this._whole=Math.floor(G+1e-6),gt(L.GridLayer.prototype)._setView.call(this,C,G,
...j)},_clampZoom(){return this._whole},repaint(){p(this).forEach(({el:C,coords:G})=>x(C,G))}}),p=C=>Object.values(gt(C)._tiles),A=new s({pane:"depths",noWrap:!0,
bounds:o.window,keepBuffer:1,updateWhenZooming:!1});A.on("load",()=>{c.dataset.depths="drawn"}),n.addLayer({key:"depths",title:"Depth",parent:"ground",group:A}),
[i,l].forEach(C=>C.addEventListener("change",()=>A.repaint())),window.addEventListener("afterprint",()=>A.repaint()),n.paintNow=()=>{E(1/0),A.repaint(),p(A).forEach(
({el:C})=>{C.style.opacity="1"})}}if(e.depths.grids.length&&R(),!a)return;n.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:B}),n.addLayer(
{key:"borders",title:"Borders",parent:"ground",group:Z});let U=document.documentElement.lang==="ar",I=.3,$=new Set(e.names.map(([d,u,f,x,E,s])=>({kind:d,zoom:s,
latlng:L.latLng(E,x),text:U&&f||u})));e.names.forEach(([d,u,f,x,E,s])=>n.addSearch({names:[u,f],kind:d,open:()=>t.setView([E,x],Math.max(s+.5,3),{animate:!1})}));
let F=[],b={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},m={ocean:5.5,country:8},y=!0;function v(d){let u=t.getBounds().pad(.3);$.forEach(f=>{if(d+I<
f.zoom||!u.contains(f.latlng))return;$.delete(f);let x=f.kind==="city"||f.kind==="capital";if(x&&n.places.some(({latlng:p})=>Math.abs(p.lat-f.latlng.lat)<.15&&Math.
abs(p.lng-f.latlng.lng)<.15))return;let s=h("span",f.kind,f.text);U&&s.classList.add("ar"),F.push({...f,label:n.addLabel({latlng:f.latlng,element:s,rank:10*(10-
f.zoom)+(b[f.kind]||0),beside:x,reach:x?0:f.kind==="ocean"?90:26})})}),F.forEach(({kind:f,zoom:x,label:E})=>{E.shown=y&&d+I>=x&&d<(m[f]||99),E.element.classList.
toggle("near",d>=x+1.5)}),c.dataset.scale=d<3?"world":d<5?"region":"country"}n.onDraw(v),t.on("moveend",()=>v(t.getZoom())),n.addLayer({key:"names",title:"Place\
 names",parent:"ground",group:null,show:d=>{y=d}})}var Yt=(t,o,e,c,n)=>o<t.x+t.w&&t.x<o+c&&e<t.y+t.h&&t.y<e+n;function Cn(t){let o=[],e=t>40?[0,-.3333333333333333,.3333333333333333,-.6666666666666666,.6666666666666666,
-1,1]:t?[0,-.5,.5,-1,1]:[0];return e.forEach(c=>e.forEach(n=>o.push([c*t,n*t]))),o.sort((c,n)=>Math.hypot(...c)-Math.hypot(...n))}function Nn(t){let o=new Map;return t.
forEach(e=>{let c=(e.x>>4)*4096+(e.y>>4),n=o.get(c);n?n.push(e):o.set(c,[e])}),(e,c,n,a)=>{let i=0;for(let l=e-3>>4;l<=e+n+3>>4;l++)for(let g=c-1>>4;g<=c+a+1>>4;g++)
for(let w of o.get(l*4096+g)||[])w.x>e-3&&w.x<e+n+3&&w.y>c-1&&w.y<c+a+1&&i++;return i}}function _e(t,o){let e=t.getContainer(),c=[],n=[],a=[];function i({latlng:S,
element:_,rank:M,dot:B=!1,reach:Z=0,beside:D=!1}){let P={latlng:S,element:_,rank:M,dot:B,reach:Z,beside:D,shown:!0};return B||(_.classList.add("ground-name"),L.
marker(S,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"name-holder",html:_,iconSize:[0,0]})}).addTo(t)),c.push(P),P}function l(){let S=t.attributionControl.
getContainer(),{parentElement:_,firstElementChild:M}=o;!S||!_||!(M instanceof HTMLElement)||(_.style.setProperty("--title",`${M.offsetHeight}px`),_.style.setProperty(
"--credits",`${S.offsetWidth>e.clientWidth-180?S.offsetHeight:0}px`))}function g(){l();let S=t.getZoom(),_=t.getPixelBounds().getTopLeft(),M=t.getSize(),B=[],Z=[],
D={zoom:S,origin:_,size:M,free:($,F,b,m)=>!B.some(y=>Yt(y,$,F,b,m)),take:($,F,b,m)=>{B.push({x:$,y:F,w:b,h:m})},inside:($,F,b,m)=>$>2&&F>2&&$+b<M.x-2&&F+m<M.y-22,
crossed:()=>0},{free:P,take:q,inside:Q}=D,T=e.getBoundingClientRect();[o,ut("tools"),...e.querySelectorAll(".leaflet-control")].forEach($=>{let{left:F,top:b,width:m,
height:y}=$.getBoundingClientRect();($===o||m)&&q(F-T.left,b-T.top,m,y)});let R=B.slice(),U=c.filter($=>$.shown).map($=>({...$,at:t.project($.latlng,S).subtract(
_)}));U.filter($=>$.dot).forEach(({at:{x:$,y:F}})=>q($-7,F-7,14,14));let I=D.crossed=Nn(a.flatMap($=>$(S,_)).filter($=>Q($.x,$.y,0,0)));c.filter($=>!$.shown).forEach(
({element:$})=>{$.dataset.side="none"}),U.sort(($,F)=>Number(F.dot)-Number($.dot)||F.rank-$.rank),U.filter($=>$.dot).forEach(({element:$,at:F,rank:b})=>{let{offsetWidth:m,
offsetHeight:y}=$,v=[["right",F.x+9,F.y-y/2],["left",F.x-9-m,F.y-y/2],["above",F.x-m/2,F.y-9-y],["below",F.x-m/2,F.y+9]],d=([,x,E])=>!Q(x,E,m,y)||Z.some(s=>Yt(s,
x,E,m,y))?1/0:(P(x,E,m,y)?0:40)+I(x,E,m,y)+(R.some(s=>Yt(s,x,E,m,y))?300:0),u=v.reduce((x,E)=>d(E)<d(x)?E:x),f=d(u)<[1,3,S<3.5?30:1/0,1/0][b]?u:null;$.dataset.side=
f?f[0]:"none",f&&(q(f[1],f[2],m,y),Z.push({x:f[1],y:f[2],w:m,h:y}))}),n.forEach($=>$(D)),U.filter($=>!$.dot).forEach(({element:$,at:{x:F,y:b},reach:m,beside:y})=>{
let{offsetWidth:v,offsetHeight:d}=$,u=y?3:v/2,f=Cn(m).find(([x,E])=>{let s=F+x-u,p=b+E-d/2;return Q(s,p,v,d)&&P(s-2,p-2,v+4,d+4)&&!I(s,p,v,d)});$.dataset.side=f?
"on":"none",f&&($.style.translate=`${f[0]}px ${f[1]}px`,q(F+f[0]-u-3,b+f[1]-d/2-3,v+6,d+6))})}return{addLabel:i,layout:g,onLayout:S=>{n.push(S)},addInk:S=>{a.push(
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
line,bands:[]})),n=b=>[b.casing,b.line,b.over,b.hit].flatMap(m=>m||[]),a=o.routes.map((b,m)=>{let y=0,v=b.legs.map(([E,s],p)=>{let A=c[E],C=b.standings[p]||"",G=m>=
6?" late":"",j=`${A.medium} ${A.modelled?"modelled":"known"}${G} route-${m} ${C}`.trim(),V={interactive:!1,smoothFactor:0,weight:A.medium==="land"?4:2.5},K={leg:A,
number:E,backwards:s,system:b.systems[p],from_km:y,plain:[],dots:[],points:[],seen:[],casing:L.polyline([],{...V,pane:"casings",className:`casing ${j}`}),line:L.
polyline([],{...V,pane:"lines",className:`line ${j}`}),over:C?L.polyline([],{...V,pane:"lines",className:`over ${j}`}):null,hit:L.polyline([],{pane:"hits",className:`\
hit ${j}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return y+=A.km,K.hit.on("click",H=>{e.openRoute(e.routeNear(H.latlng)||{r:m,part:K},H.latlng)}),K.hit.
on("mousemove",H=>e.highlight((e.routeNear(H.latlng)||{r:m}).r)),K.hit.on("mouseout",()=>e.highlight(-1)),K}),d=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.
divIcon({className:`number on-map route-${m}`,html:String(m+1),iconSize:[20,20]})}).on("click",()=>e.open("route",m,d.getLatLng())),u=L.layerGroup(v.flatMap(n)),
f=L.latLngBounds(v.flatMap(E=>E.leg.latlngs));return{parts:v,label:d,group:u,bounds:f,shown:!0,away:!1,since:b.since,until:b.until,dots:[],wanted:!0}}),i=b=>b.routes.
filter(m=>a[m].shown),l=b=>!e.only||e.only.includes(b);c.forEach(b=>{for(let m=0;b.accuracy_m&&m<b.latlngs.length-1;){let y=m+1;for(;y<b.latlngs.length-1&&Math.
abs(b.latlngs[y+1].lat-b.latlngs[m].lat)<1;)y++;b.bands.push(L.polyline(b.latlngs.slice(m,y+1),{pane:"bands",interactive:!1,noClip:!0,smoothFactor:1,className:b.
routes.length>1?"band shared":`band route-${b.routes[0]}`})),m=y}});function g(b){c.forEach(m=>{let y=m.latlngs[m.latlngs.length>>1].lat,v=m.accuracy_m||0,d=v>Tn*
Ft(y,b);m.bands.forEach(u=>{if(d&&i(m).length){let f=u.getLatLngs(),x=(f[0].lat+f[f.length-1].lat)/2;u.addTo(t).setStyle({weight:2*v/Ft(x,b)})}else u.remove()})})}
let w=null;function N(b,m){b.forEach(({route:u,r:f})=>u.parts.forEach(x=>{let E=o.comparison&&f<o.comparison.paired?Kt(x.leg):null,s=L.LineUtil.simplify(x.leg.latlngs.
map((p,A)=>{let C=t.project(p,m);return E&&(C.km=Ie(x,E[A])),C}),.8);x.plain=x.backwards?s.reverse():s}));let y=t.getPixelBounds(),v=y.getSize().multiplyBy(.7),
d=L.bounds(y.getTopLeft().subtract(v),y.getBottomRight().add(v));w=d,b.forEach(({route:u,r:f})=>{let x=u.dots=u.parts.flatMap(E=>In(E.plain,6,d).map(s=>({x:s.x,
y:s.y,km:Vt(s),r:f,part:E,dx:0,dy:0,mx:0,my:0,ox:0,oy:0})));x.forEach((E,s)=>{let p=x[Math.max(s-1,0)],A=x[Math.min(s+1,x.length-1)],C=Math.hypot(A.x-p.x,A.y-p.
y)||1;E.dx=(A.x-p.x)/C,E.dy=(A.y-p.y)/C})})}function S(b){let m=Bn+2,y=new Map,v=(u,f)=>Math.floor(u/m)*67108864+Math.floor(f/m);b.filter(({r:u})=>l(u)).forEach(
({route:u})=>u.dots.forEach(f=>{let x=v(f.x,f.y),E=y.get(x);E?E.push(f):y.set(x,[f])}));let d=b.reduce((u,{route:f})=>u+f.dots.length,0)<=_n;b.filter(({r:u})=>l(
u)).forEach(({route:u,r:f})=>u.dots.forEach(x=>{let E=new Map([[f,x]]);for(let H=0;d&&H<9;H++){let tt=x.x+(Math.floor(H/3)-1)*m,W=x.y+(H%3-1)*m;for(let Y of y.get(
v(tt,W))||[]){if(Y.r===f)continue;let nt=Math.hypot(Y.x-x.x,Y.y-x.y),ct=E.get(Y.r);nt>m||Math.abs(Y.dx*x.dx+Y.dy*x.dy)<.8||(!ct||nt<Math.hypot(ct.x-x.x,ct.y-x.y))&&
E.set(Y.r,Y)}}let s=i(x.part.leg).filter(l),p=[...new Set([...E.keys(),...s])].sort((H,tt)=>H-tt);if(p.length<2)return;let A=[...E.values()],C=E.get(p[0])||x,G=s.
includes(p[0])&&!E.has(p[0])?B(p[0],x.part):1,j=Math.min(On,Math.max(3.6,24/p.length),80/p.length)*G,V=(p.indexOf(f)-(p.length-1)/2)*j,K=A.reduce((H,tt)=>[H[0]+
tt.x/A.length,H[1]+tt.y/A.length],[0,0]);x.mx=K[0]-x.x-C.dy*V,x.my=K[1]-x.y+C.dx*V}))}function _(b){let m=a.map((y,v)=>({route:y,r:v})).filter(({route:y})=>y.shown);
N(m,b),S(m),m.forEach(({route:y})=>{Fn(y.dots),y.parts.forEach(v=>{v.dots=[]}),y.dots.forEach(v=>v.part.dots.push(v)),y.parts.forEach(v=>{v.points=v.dots.map(d=>L.
point(d.x+d.ox,d.y+d.oy))}),y.parts.forEach((v,d)=>{let u=y.parts[d+1],f=u?[...v.points,u.points[0]]:v.points,x=L.LineUtil.simplify(f,.4).map(E=>t.unproject(E,b));
n(v).forEach(E=>E.setLatLngs(x))})}),M.forEach(y=>y(b))}let M=[];e.onLines=b=>{M.push(b)};function B(b,m){let y=a[b].parts.find(v=>v.number===m.number);return y&&
y.backwards!==m.backwards?-1:1}e.routeNear=(b,m=10)=>{let y=t.project(b,t.getZoom()),v=null,d=m;return a.forEach((u,f)=>{u.shown&&u.parts.forEach(x=>{for(let E=1;E<
x.points.length;E++){let s=L.LineUtil.pointToSegmentDistance(y,x.points[E-1],x.points[E]);s<d&&(d=s,v={r:f,part:x})}})}),v},e.addInk((b,m)=>{let y=L.bounds(m,m.
add(t.getSize()));return a.filter(v=>v.shown).flatMap(v=>v.parts.flatMap(d=>(d.seen=Rn(d.points,6,y).map(u=>u.map(f=>f.subtract(m))),d.seen.flat())))});let Z=[.5,
.4,.6,.3,.7,.2,.8,.1,.9];e.onLayout(({zoom:b,origin:m,size:y,free:v,take:d})=>{a.forEach(u=>{if(u.label.remove(),!u.shown)return;let f=u.parts.flatMap(s=>s.seen.
map(p=>({piece:p,users:p.length?i(s.leg).length:0})));f.sort((s,p)=>s.users-p.users||p.piece.length-s.piece.length);let E=f.flatMap(({piece:s})=>Z.map(p=>s[Math.
floor(p*s.length)])).find(({x:s,y:p})=>s>14&&p>14&&s<y.x-14&&p<y.y-14&&v(s-11,p-11,22,22));E&&(d(E.x-11,E.y-11,22,22),u.label.setLatLng(t.unproject(E.add(m),b)).
addTo(t))})});let D=L.svg({pane:"along",padding:.2}).addTo(t),P=kt(document.createElement("canvas"));P.font="600 11px "+getComputedStyle(document.body).fontFamily;
let q=new Map,Q=b=>{let m=q.get(b)??P.measureText(b).width+.4*b.length;return q.set(b,m),m};function T(){let b=[];return a.forEach((m,y)=>{if(!m.shown)return;let v=null;
m.parts.forEach(d=>{let u=i(d.leg).filter(f=>f<y&&a[f].parts.some(x=>x.number===d.number&&x.system===d.system));if(!d.system||u.length){v=null;return}v&&v.name===
d.system?v.seen.push(...d.seen):b.push(v={name:d.system,r:y,seen:[...d.seen]})})}),b.map(m=>({...m,seen:jn(m.seen)}))}function R({origin:b,size:m,free:y,take:v,
crossed:d}){let u=gt(D)._rootGroup;u.querySelectorAll("text, path").forEach(x=>x.remove());let f=t.getPixelOrigin().subtract(b);T().forEach((x,E)=>{let s=Q(x.name),
p=-1/0,A=0,C=x.seen.flatMap(G=>{let j=A;return A+=6*G.length,[...Dn(G,m,s)].map(([V,K])=>({piece:V,at:j+K}))});for(let{piece:G,at:j}of C){if(j-p<Pn)continue;let K=G[G.
length-1].x<G[0].x?G.reverse():G,H=K[K.length-1].subtract(K[0]),tt=Math.hypot(H.x,H.y),W=L.point(H.y/tt,-H.x/tt),Y=[5,-15].find(wt=>zn(K,W.multiplyBy(wt+5),d));
if(Y===void 0)continue;let nt=K.filter((wt,vt)=>vt%2===0).map(wt=>wt.add(W.multiplyBy(Y+5)));if(!nt.every(({x:wt,y:vt})=>y(wt-6,vt-6,12,12)))continue;nt.forEach(
({x:wt,y:vt})=>v(wt-6,vt-6,12,12)),p=j;let ct=`along-${E}-${j}`,at=L.SVG.create("path"),X=L.SVG.create("text"),lt=L.SVG.create("textPath");at.setAttribute("d","\
M"+K.map(wt=>{let vt=wt.add(W.multiplyBy(Y)).subtract(f);return`${vt.x.toFixed(1)} ${vt.y.toFixed(1)}`}).join("L")),at.setAttribute("id",ct),at.setAttribute("cl\
ass","along-path"),lt.setAttribute("href",`#${ct}`),lt.setAttribute("startOffset","50%"),lt.textContent=x.name,X.setAttribute("class",`along route-${x.r}`),X.append(
lt),u.append(at,X)}})}e.onLayout(R);let U=-1;e.highlight=b=>{b!==U&&(U=b,document.documentElement.classList.toggle("has-hot",b>=0),document.querySelectorAll(".h\
ot").forEach(m=>m.classList.remove("hot")),b>=0&&document.querySelectorAll(`.route-${b}`).forEach(m=>m.classList.add("hot")))};let I=b=>{if(b instanceof SVGPathElement)
return-2;let m=b instanceof Element&&b.closest("[class*=route-], [data-route]");if(!m)return-1;let y=/(?:^| )route-(\d+)(?: |$)/.exec(m.getAttribute("class")||"");
return Number(y?y[1]:m.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(b=>document.addEventListener(b,m=>{let y=I(m.target);y>-2&&e.highlight(y)})),
document.addEventListener("focusout",()=>e.highlight(-1)),e.kpAt=({part:b},m)=>{let{leg:y}=b,v=Kt(y),d=t.project(m,t.getZoom()),u=y.latlngs.map(E=>t.project(E,t.
getZoom())),f=1/0,x=0;for(let E=1;E<u.length;E++){let[s,p]=[u[E-1],u[E]],A=p.subtract(s),C=A.x**2+A.y**2,G=d.subtract(s),j=C?Math.min(Math.max((G.x*A.x+G.y*A.y)/
C,0),1):0,V=d.distanceTo(s.add(A.multiplyBy(j)));V<f&&(f=V,x=v[E-1]+j*(v[E]-v[E-1]))}return Ie(b,x)},e.openRoute=(b,m)=>{let y=e.open("route",b.r,m,b.part.number),
{leg:v}=b.part,d=v.accuracy_m===null?NaN:v.accuracy_m/1e3,u=d>=1?0:d>=.1?1:2,f=e.kpAt(b,m).toLocaleString("en",{minimumFractionDigits:u,maximumFractionDigits:u}),
x=Number.isNaN(d)?"accuracy not known":`± ${d} km`,E=h("p","kp",h("b","",`KP ${f} km`),` along the route from its start, ${x}. ${e.hereLines(m).join(". ")}.`),
s=y.getContent(),p=s.querySelector("h2");return p?p.after(E):s.prepend(E),y.update(),y};let $=b=>document.querySelector(`[data-route="${b}"]`);function F(b,m){let y=b.
wanted&&!b.away,v=$(m);if(v){let d=v.querySelector("input");d&&(d.checked=b.wanted),v.classList.toggle("off",!y),Mt(v,".when").textContent=b.away?` (not in ${e.
year})`:""}b.shown!==y&&(b.shown=y,y?b.group.addTo(t):b.group.remove())}e.routes=a,e.legs=c,a.forEach((b,m)=>{b.group.addTo(t);let y=$(m),v=y&&Mt(y,".go"),d=v?.
textContent??`Route ${m+1}`,u=e.addLayer({key:`route-${m}`,title:d,parent:"routes",show:E=>{b.wanted=E,F(b,m)},mark:()=>h("span",`number route-${m}`,String(m+1))}),
f=()=>{yt()&&e.expand(!1),e.frame(b.bounds);let E=b.parts.reduce((s,p)=>s.leg.km>p.leg.km?s:p);e.open("route",m,E.leg.latlngs[E.leg.latlngs.length>>1])};e.addSearch(
{names:[d],kind:`route ${m+1}`,open:f});let x=y&&y.querySelector("input");x&&x.addEventListener("change",()=>u.set(x.checked)),v&&v.addEventListener("click",f)}),
e.onYear(b=>a.forEach((m,y)=>{m.away=b!==null&&(m.since!==null&&b<m.since||m.until!==null&&b>m.until),F(m,y)}),a.flatMap(b=>[b.since,b.until])),e.onDraw(_),t.on(
"moveend",()=>{let b=t.getPixelBounds();w&&!w.contains(b)&&_(t.getZoom())}),e.onDraw(g)}function Fe(t,o,e,c){let n=t.getContainer(),a=ut("panel-toggle"),i=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),l=L.control.zoom().addTo(t),g=()=>document.
body.classList.contains("comparing");function w(B){a.setAttribute("aria-expanded",String(B)),ut("panel-body").hidden=!B,o.classList.toggle("closed",!B),c()}a.addEventListener(
"click",()=>w(a.getAttribute("aria-expanded")!=="true"));function N(){let{width:B,height:Z}=o.getBoundingClientRect(),D=o.classList.contains("closed"),P=t.attributionControl.
getContainer()?.offsetHeight??0,q=n.clientHeight<360;return yt()?{paddingTopLeft:[62,Z+(q?16:34)],paddingBottomRight:[g()?62:30,P+(q?14:44)]}:D?{paddingTopLeft:[
76,Z+34],paddingBottomRight:[60,P+24]}:{paddingTopLeft:[76,50],paddingBottomRight:[B+60,50]}}function S(B){t.fitBounds(B,{...N(),animate:!1})}function _(){let{paddingTopLeft:B,
paddingBottomRight:Z}=N();t.options.minZoom=0;let D=t.getBoundsZoom(e.bounds,!1,L.point(B[0]+Z[0],B[1]+Z[1])),P=Math.floor(4*Math.min(t.getBoundsZoom(e.window,!0),
D))/4;t.getZoom()<P&&t.setZoom(P,{animate:!1}),t.setMinZoom(P)}function M(){i.setPosition(yt()?"bottomright":"bottomleft"),l.setPosition(yt()?"bottomright":"bot\
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
features:Ne(n)}}catch(e){let c=h("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. \
The text beside the map is valid.");throw c.setAttribute("role","alert"),o.append(c),e}}function Vn(t,o,e){let c=[],n=[],a=!1;function i(){let w=t.getZoom();c.forEach(
N=>N(w)),o.layout()}function l(){!e()||a||(i(),n.forEach(w=>w()),g.state.changed())}let g={...o,redraw:i,year:null,only:null,layers:[],entries:[],years:[],dates:new Set,
routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(w,N,S)=>{g.state.entries.set(w,{get:N,set:S})}},depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,
kpAt:()=>NaN,openRoute:(w,N)=>g.open("route",w.r,N),highlight:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],open:(w,N,S)=>g.card(h("div"),S||
t.getCenter()),find:()=>[],onDraw:w=>{c.push(w)},onLayers:w=>{n.push(w)},addSearch:w=>{g.entries.push(w)},onYear:(w,N=[])=>{g.years.push(w),N.forEach(S=>g.dates.
add(S))},together(w){let N=a;a=!0,w(),a=N,l()},addLayer({key:w,title:N,group:S,shown:_=!0,parent:M="",count:B=null,show:Z=null,mark:D=null}){let P={key:w,title:N,
parent:M,count:B,mark:D,first:_,shown:!1,set(q){P.shown!==q&&(P.shown=q,S&&(q?S.addTo(t):S.remove()),Z&&Z(q),l())}};return g.layers.push(P),P.set(_),P}};return g}Jt.splice(-1,0,pe);return Ke(Un);})();
