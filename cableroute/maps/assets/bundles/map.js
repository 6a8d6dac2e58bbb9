var cableroute=(()=>{var Ft=Object.defineProperty;var Je=Object.getOwnPropertyDescriptor;var Qe=Object.getOwnPropertyNames;var Xe=Object.prototype.hasOwnProperty;var tn=(t,s)=>{for(var o in s)Ft(t,o,{get:s[o],enumerable:!0})},en=(t,s,o,r)=>{if(s&&typeof s=="object"||typeof s=="function")for(let e of Qe(s))!Xe.call(t,e)&&
e!==o&&Ft(t,e,{get:()=>s[e],enumerable:!(r=Je(s,e))||r.enumerable});return t};var nn=t=>en(Ft({},"__esModule",{value:!0}),t);var po={};tn(po,{given:()=>Kt,map:()=>Yt,shared:()=>Jt,start:()=>Ve});var ae=window.matchMedia("(max-width: 760px), (max-height: 480px)"),ht=()=>ae.matches,re=t=>ae.addEventListener("change",t);function ut(t){let s=document.getElementById(
t);if(!s)throw new Error(`the page has no ${t}`);return s}function dt(t,s){let o=t.querySelector(s);if(!o)throw new Error(`the page has no ${s}`);return o}function E(t,s,...o){
let r=document.createElement(t);return s&&(r.className=s),r.append(...o),r}function gt(t){let s=t.getContext("2d");if(!s)throw new Error("this browser paints on\
 no canvas");return s}var ft=t=>t,vt=(t,s)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**s);var on='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',ie=t=>t.slice(1).reduce((s,o,r)=>s+o.distanceTo(t[r]),0);function zt(t,...[
s,o,r,e,n=0]){let a=E("span",`catalogue-name ${o}`,E("bdi","",s)),i=t.containerPointToLayerPoint([r,e]);return a.style.transform=`translate(${i.x.toFixed(1)}px,\
 ${i.y.toFixed(1)}px)`+(n?` rotate(${n.toFixed(3)}rad)`:""),a}function sn(t,s){let o=[];return t.forEach(r=>{for(let e=0;e+1<r.length;e++){let n=e+1;for(;n+1<r.
length&&r[e].distanceTo(r[n])<s;)n++;let a=r[e],i=r[n],u=a.distanceTo(i);u<s||u<.985*ie(r.slice(e,n+1))||o.push([a,i])}}),o}function ce({map:t,pane:s,partsOf:o,
nameOf:r,colourOf:e}){let n=gt(document.createElement("canvas"));n.font=on;let a=new Map;function i(g){let p=a.get(g)??n.measureText(g).width;return a.set(g,p),
p}let u=g=>o(g).map(p=>p.map(T=>t.layerPointToContainerPoint(T)));function f(g,p,T,{size:z,free:N,take:C}){let Z=r(g),O=i(Z)+4,k=sn(p,O),d=Math.max(1,Math.floor(
k.length/24));for(let h=0;h<k.length;h+=d){let[m,w]=k[(h+g*7*d)%k.length];w.x<m.x&&([m,w]=[w,m]);let S=m.add(w).divideBy(2),I=w.subtract(m),D=Math.hypot(I.x,I.y),
x=L.point(I.x/D,I.y/D),$=L.point(x.y,-x.x),F=O/5+6,j=[-2,-1,0,1,2].map(G=>S.add(x.multiplyBy(G*O/5)).subtract([O/10+3,7]));if(!j.every(({x:G,y:c})=>G>4&&c>4&&G<
z.x-60&&c<z.y-30)||!j.every(({x:G,y:c})=>N(G,c,F,14)))continue;j.forEach(({x:G,y:c})=>C(G,c,F,14));let R=S.subtract(x.multiplyBy(O/2-2)).add($.multiplyBy(6.5)),
_=T(Z,"of-system",R.x,R.y,Math.atan2(I.y,I.x));return _.style.color=e(g),_.dataset.system=String(g),_}return null}function y(g,p,T){g.map(z=>{let N=u(z);return{
system:z,parts:N,length:N.reduce((C,Z)=>C+ie(Z),0)}}).sort((z,N)=>N.length-z.length).slice(0,ht()?12:60).forEach(({system:z,parts:N})=>f(z,N,p,T))}function M(g){
if(s.querySelectorAll(".lit").forEach(m=>m.remove()),s.classList.toggle("one",g!==null),g===null)return;let p=(...m)=>{let w=zt(t,...m);return w.classList.add("\
lit"),s.append(w),w},T=t.getSize(),z=u(g);if(f(g,z,p,{size:T,free:()=>!0,take:()=>{}}))return;let C=z.flat().filter(({x:m,y:w})=>m>4&&w>14&&m<T.x-4&&w<T.y-30);if(!C.
length)return;let Z=r(g),O=i(Z),{x:k,y:d}=C[C.length>>1],h=p(Z,"of-system",Math.max(4,Math.min(k-O/2,T.x-O-8)),d-18);h.style.color=e(g),h.dataset.system=String(
g)}return{widthOf:i,nameSystems:y,nameOne:M}}function le(t){let s=new Map,o=[],r=new Array(5).fill(0);return t.forEach((n,a)=>(n.places||[]).forEach(i=>{let u=s.get(i);u?u.push(a):s.set(i,[a])})),t.map((n,a)=>a).
sort((n,a)=>(t[a].places||[]).length-(t[n].places||[]).length).forEach(n=>{let a=r.map(i=>i/(4*t.length));(t[n].places||[]).forEach(i=>(s.get(i)||[]).forEach(u=>{
o[u]!==void 0&&a[o[u]]++})),o[n]=a.indexOf(Math.min(...a)),r[o[n]]++}),o}function ue(t,s){let o=new Map,r=a=>{let i=o.get(a)||{users:new Set,turn:0,next:[],order:[]};
return o.set(a,i),i},e=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,n=t.map(({latlngs:a})=>a.slice(1).map((i,u)=>{let f=e(a[u]),y=e(i);return f<y?{key:`${f} ${y}`,
sense:1}:{key:`${y} ${f}`,sense:-1}}));t.forEach(({item:a},i)=>n[i].forEach(({key:u})=>r(u).users.add(a.system))),n.forEach(a=>a.slice(1).forEach(({key:i,sense:u},f)=>{
let y=a[f];r(y.key).next.push([i,u*y.sense]),r(i).next.push([y.key,u*y.sense])})),o.forEach(a=>{if(a.turn)return;a.turn=1;let i=[a];for(let u=i.pop();u;u=i.pop())
for(let[f,y]of u.next){let M=r(f);M.turn||(M.turn=u.turn*y,i.push(M))}}),o.forEach(a=>{a.order=[...a.users].sort((i,u)=>s[u]-s[i]||i-u)}),t.forEach((a,i)=>{let{
facts:{from:u,to:f},system:y}=a.item,M=n[i].map(({key:g,sense:p})=>{let{order:T,turn:z}=r(g);return p*z*(T.indexOf(y)-(T.length-1)/2)});M.some(g=>g)&&(a.slots=a.
latlngs.map((g,p)=>p===0&&typeof u=="number"||p===M.length&&typeof f=="number"?0:((M[p-1]??M[p])+(M[p]??M[p-1]))/2))})}var an=11,rn=3.2,cn=6e4,ln=["out of service","retired","cancelled"],_t="schematic",un=["inferred",_t,"assumed"],St=t=>t==="in service"?"live":ln.includes(t)?"go\
ne":"plan",Gt=t=>un.includes(t.confidence||""),Rt=t=>t.confidence===_t?_t:Gt(t)?"modelled":"known",fn={modelled:"9 2.5",[_t]:"9 2.5 2 2.5"},Ct=t=>Number(String(
t||"").slice(0,4))||null,fe=t=>t.length>32?`${t.slice(0,30)}…`:t;function dn(t){let s=t.reduce((o,r)=>r.length>o.length?r:o);return s[s.length>>1]}function Zt(t){
let s=[E("bdi","en clip",t.name)];if(t.name_ar){let o=E("span","ar clip",t.name_ar);o.lang="ar",o.dir="rtl",s.push(" ",o)}return s}function de({map:t,data:s,box:o,
panel:r,features:e},n){let a=!s.routes.length,i=t.createPane("catalogue-hot"),u=t.createPane("catalogue-names");Object.assign(i.style,{zIndex:"395",pointerEvents:"\
none"}),Object.assign(u.style,{zIndex:"605",pointerEvents:"none"});let f=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),y=L.canvas({pane:"catalogue-hot",padding:.25}),
M=L.circle([0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function g(){let l=getComputedStyle(document.documentElement),v=P=>l.getPropertyValue(
`--${P}`).trim();return{soft:v("soft"),ink:v("ink"),halo:v("halo"),land:v("land"),routes:Array.from({length:7},(P,V)=>v(`route-${V}`))}}let p=g(),T=a?le(e.systems):
[],z=l=>{let v=St(e.systems[l].status);return!a||v==="gone"?p.soft:p.routes[T[l]]};function N(l){let v=St(e.systems[l.system].status),P=Gt(l);return{color:z(l.system),
weight:v==="gone"?1.2:P?1.5:2.2,opacity:a?.95:.75,lineCap:v==="plan"?"round":"butt",dashArray:v==="plan"?"0.1 4":v==="gone"?"2 4":fn[Rt(l)]}}let[[,C],[,Z]]=s.window,
O=l=>{let v=l.map(Q=>Q.lng),P=[l],V=v.reduce((Q,at)=>Math.min(Q,at)),X=v.reduce((Q,at)=>Math.max(Q,at));return V<C&&P.push(l.map(Q=>L.latLng(Q.lat,Q.lng+360))),
X>Z&&P.push(l.map(Q=>L.latLng(Q.lat,Q.lng-360))),P},k=e.segments.map((l,v)=>{let P=l.line,V=L.polyline(O(P),{renderer:f,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,
...N(l)});return V.on("mouseover",Q=>G(l.system,Q.latlng)),V.on("mouseout",()=>G(null)),V.on("click",Q=>n.open("system",l.system,Q.latlng,v)),ft(V).system=e.systems[l.
system].name,{item:l,latlngs:P,line:V,slots:null,drawn:null}}),d=e.systems.map(()=>[]);if(k.forEach(l=>d[l.item.system].push(l)),k.reduce((l,{latlngs:v})=>l+v.length,
0)<=cn){let l=d.map(v=>{let P=v.flatMap(({latlngs:V})=>V.map(X=>X.lat));return P.reduce((V,X)=>V+X,0)/(P.length||1)});ue(k,l)}function h(l){let v=vt(20,l)/1e3,P=Math.
min(rn,an/v);k.forEach(V=>{let{slots:X}=V;if(!X||!D(V))return;let Q=V.latlngs.map(rt=>t.project(rt,l)),at=Q.map((rt,ct)=>{let bt=Q[Math.max(ct-1,0)],st=Q[Math.min(
ct+1,Q.length-1)].subtract(bt),mt=Math.hypot(st.x,st.y)||1,pt=X[ct]*P;return t.unproject([rt.x-st.y/mt*pt,rt.y+st.x/mt*pt],l)});V.drawn=at,V.line.setLatLngs(O(at))}),
$!==null&&_($)}let m={live:!1,plan:!1,gone:!1},w=L.layerGroup(),S=null,I=l=>{let{ready:v,over:P}=e.systems[l];return S===null||(Ct(v)||0)<=S&&(Ct(P)||1/0)>=S},D=({
item:l})=>m[St(e.systems[l.system].status)]&&I(l.system);function x(){k.forEach(l=>{let v=D(l);v!==w.hasLayer(l.line)&&(v?w.addLayer(l.line):w.removeLayer(l.line))})}
w.addTo(t),n.onYear(l=>{S=l,x(),it(),Ke()},[...e.systems.flatMap(l=>[Ct(l.ready),Ct(l.over)]),...e.incidents.map(l=>l.lat===void 0?null:Ct(l.start))]);let $=null,
F=null,j=L.layerGroup().addTo(t),R=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function _(l){if($=l,j.clearLayers(),o.classList.toggle("has-hot-s\
ystem",l!==null),document.querySelectorAll(".systems .hot").forEach(P=>P.classList.remove("hot")),a&&Qt(l),l===null)return;let v=document.querySelector(`.system\
s [data-system="${l}"]`);v&&v.classList.add("hot"),d[l].forEach(P=>{let V=N(P.item),X=O(P.drawn||P.latlngs),Q=a?V.color:p.ink,{weight:at=0}=V;[{color:p.halo,weight:at+
5},{...V,color:Q,weight:at+1.5,opacity:1}].forEach(ct=>L.polyline(X,{renderer:y,pane:"catalogue-hot",interactive:!1,smoothFactor:1,...ct}).addTo(j))})}function G(l,v){
if(_(l===null?F:l),l===null||!v){R.remove();return}R.setLatLng(v).setContent(E("bdi","clip",e.systems[l].name)).addTo(t)}function c(l){M.remove(),l&&l.accuracy_m&&
l.lat!==void 0&&l.lon!==void 0&&M.setLatLng([l.lat,l.lon]).setRadius(l.accuracy_m).addTo(t)}let b=l=>n.open("place",l,H[l].latlng),A=e.places.map(()=>0);e.systems.
forEach(l=>(l.places||[]).forEach(v=>{A[v]++}));let B=[],q=L.layerGroup(),Y=[],U=new Set(s.routes.flatMap(({legs:l})=>[{at:l[0],last:!1},{at:l[l.length-1],last:!0}]).
map(({at:[l,v],last:P})=>e.legs[l].facts[v===P?"from":"to"])),H=e.places.map((l,v)=>{let P=L.latLng(l.lat,l.lon);if(l.role==="other"){let rt=L.circleMarker(P,{renderer:f,
pane:"catalogue",radius:a?3.2:4,weight:1.3,fillOpacity:1,color:p.ink,fillColor:p.land,bubblingMouseEvents:!1});return rt.on("click",()=>b(v)),rt.on("mouseover",
()=>{R.setLatLng(P).setContent(E("span","",...Zt(l))).addTo(t)}).on("mouseout",()=>R.remove()),q.addLayer(rt),B.push(rt),Y.push({latlng:P,text:l.name,rank:A[v],
className:"of-place",off:!1}),{latlng:P}}let V=E("span","place-name",...Zt(l)),X=l.role==="station",Q=X?14:8,at=L.marker(P,{icon:L.divIcon({className:`place ${l.
role}`,html:E("div","dot",E("i"),V),iconSize:[Q,Q]}),zIndexOffset:X?200:-200,riseOnHover:!0}).addTo(t);return at.getElement()?.setAttribute("aria-label",[l.name,
l.name_ar].filter(Boolean).join(" ")),X||at.bindTooltip(E("span","",...Zt(l)),{direction:"top",className:"tip"}),at.on("click",()=>b(v)),at.on("keypress",rt=>{rt.
originalEvent.key==="Enter"&&b(v)}),n.addLabel({latlng:P,element:V,dot:!0,rank:X?U.has(v)?3:2:0}),{latlng:P}});n.places=H;let W=e.stretches.map((l,v)=>{let P=l.
line,V=L.polyline(P,{renderer:f,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:p.ink,weight:1.6,opacity:.7,dashArray:Gt(l)?"5 3":void 0});return V.
on("click",X=>n.open("stretch",v,X.latlng)),V.on("mouseover",X=>{R.setLatLng(X.latlng).setContent(E("bdi","clip",l.name)).addTo(t)}).on("mouseout",()=>R.remove()),
{item:l,latlngs:P,line:V}}),et=L.layerGroup(W.map(({line:l})=>l)),K=ft(L.CircleMarker).extend({_updatePath(){let l=this._renderer,v=this._point,P=this._radius,V=l.
_ctx;!l._drawing||this._empty()||(V.beginPath(),V.moveTo(v.x,v.y-P),V.lineTo(v.x+P,v.y),V.lineTo(v.x,v.y+P),V.lineTo(v.x-P,v.y),V.closePath(),l._fillStroke(V,this))}}),
J=L.layerGroup(),ot=[];e.incidents.forEach((l,v)=>{if(l.lat===void 0||l.lon===void 0)return;let P=L.latLng(l.lat,l.lon),V=new K(P,{renderer:f,pane:"catalogue",radius:6.5,
weight:1.5,fillOpacity:1,color:p.halo,fillColor:p.ink,bubblingMouseEvents:!1});V.on("click",()=>n.open("incident",v,P)),V.on("mouseover",()=>{R.setLatLng(P).setContent(
E("bdi","clip",`${l.start}: ${l.name}`)).addTo(t)}).on("mouseout",()=>R.remove()),ot.push({latlng:P,lozenge:V,text:String(l.start).slice(0,7),rank:1e3,className:"\
of-incident",year:Ct(l.start),hidden:!0,off:!1})});function it(){ot.forEach(l=>{let v=S===null||l.year===null||l.year===S;l.off=!v,v?J.addLayer(l.lozenge):J.removeLayer(
l.lozenge)})}it();let nt={live:0,plan:0,gone:0};e.systems.forEach(l=>{nt[St(l.status)]++}),[["live","In service"],["plan","Planned or not verified"],["gone","Ou\
t of service or cancelled"]].filter(([l])=>nt[l]).forEach(([l,v])=>n.addLayer({key:`systems-${l}`,title:v,parent:"systems",count:nt[l],shown:a&&l!=="gone",show:P=>{
m[l]=P,x()}})),Y.length&&n.addLayer({key:"stations",parent:"stations",title:a?"Landing stations":"Other landing stations",group:q,count:Y.length,shown:!0,show:l=>{
Y.forEach(v=>{v.off=!l})}}),W.length&&n.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:et,count:e.paths.length,shown:a}),ot.length&&n.addLayer(
{key:"incidents",parent:"incidents",title:"Incidents",group:J,count:ot.length,shown:a,show:l=>{ot.forEach(v=>{v.hidden=!l})}});let{widthOf:lt,nameSystems:qe,nameOne:Qt}=ce(
{map:t,pane:u,partsOf:l=>d[l].flatMap(({line:v})=>Xt(v)),nameOf:l=>fe(e.systems[l].name),colourOf:z}),He=l=>Math.round((ht()?.4:1)*(l<3?24:l<5?70:130)),Xt=l=>w.
hasLayer(l)&&ft(l)._parts||[];n.addInk((l,v)=>{let P=[],V=t.getPixelOrigin().subtract(v);if(!a)return P;for(let{line:X}of k)if(w.hasLayer(X))for(let Q of Xt(X))
for(let at=1;at<Q.length;at++){let rt=Q[at-1],ct=Q[at],bt=Math.ceil(rt.distanceTo(ct)/8);for(let wt=0;wt<bt;wt++)P.push({x:rt.x+(ct.x-rt.x)*wt/bt+V.x,y:rt.y+(ct.
y-rt.y)*wt/bt+V.y});if(P.length>4e4)return P}return P}),n.onLayout(l=>{let{origin:v,size:P,free:V,take:X,inside:Q,crossed:at,zoom:rt}=l,ct=[],bt=(...st)=>(ct.push(
zt(t,...st)),ct[ct.length-1]),wt=[...ot.filter(st=>!st.hidden),...Y].filter(st=>!st.off).map(st=>({...st,at:t.project(st.latlng,rt).subtract(v)})).filter(({at:st})=>st.
x>0&&st.y>0&&st.x<P.x&&st.y<P.y).sort((st,mt)=>mt.rank-st.rank);wt.forEach(({at:st})=>X(st.x-4,st.y-4,8,8)),a&&qe(e.systems.map((st,mt)=>mt),bt,l);for(let st of wt){
if(ct.length>=He(rt))break;let mt=fe(st.text),pt=lt(mt)+2,Et=13,{x:Bt,y:It}=st.at,se=[[Bt+7,It-Et/2],[Bt-7-pt,It-Et/2],[Bt-pt/2,It-7-Et],[Bt-pt/2,It+7]].filter(
([Lt,xt])=>Q(Lt,xt,pt,Et)&&V(Lt,xt,pt,Et)).map(([Lt,xt])=>({u:Lt,v:xt,met:at(Lt,xt,pt,Et)})),At=se.length?se.reduce((Lt,xt)=>xt.met<Lt.met?xt:Lt):null;!At||At.met>
(st.rank>=1e3?9:2)||(X(At.u,At.v,pt,Et),bt(mt,st.className,At.u,At.v))}u.replaceChildren(...ct),a&&Qt($)});let te={system:l=>d[l].map(v=>v.drawn||v.latlngs),segment:l=>[
k[l].latlngs],stretch:l=>[W[l].latlngs],path:l=>e.paths[l].stretches.map(v=>W[v].latlngs),leg:l=>[n.legs[l].latlngs],route:l=>n.routes[l].parts.map(v=>v.leg.latlngs)};
n.where=(l,v)=>{if(l==="place")return H[v].latlng;if(l==="incident"){let V=e.incidents[v];return V.lat===void 0||V.lon===void 0?null:L.latLng(V.lat,V.lon)}let P=te[l]?.(
v)??[];return P.length?dn(P):null},n.mark=(l,v=0)=>{c(l==="place"?e.places[v]:l==="incident"?e.incidents[v]:null),F=l==="system"?v:l==="segment"?e.segments[v].system:
null,_(F)},n.show=(l,v)=>{let P=te[l]?.(v).flat()??[],V=n.where(l,v);n.open(l,v,null),P.length?n.visit(()=>n.frame(L.latLngBounds(P))):V&&n.visit(()=>n.frame(V.
toBounds(4e4)))};let Ot=(l,v,P)=>P.forEach((V,X)=>{let Q=(at,rt)=>[V.facts[at]||""].flat().filter(ct=>typeof ct=="string").flatMap(ct=>String(ct).split(rt)).filter(
Boolean);n.addSearch({names:[V.name,V.name_ar].filter(Boolean),first:l==="place",kind:l==="place"?V.kind.charAt(0).toUpperCase()+V.kind.slice(1):v,also:[V.id||"",
...Q("other names",", "),"start"in V?String(V.start):""].filter(Boolean),owners:Q("owners",", "),open:()=>n.show(l,X)})});Ot("place","Place",e.places),Ot("syste\
m","Cable system",e.systems),Ot("path","Crossing path",e.paths),Ot("incident","Incident",e.incidents),Ot("deal","Deal",e.deals);let We=l=>{let v=St(e.systems[l.
system].status);return v!=="live"?v:Rt(l)},Ye=new Set([...e.segments.map(We),...W.length?["path"]:[],...ot.length?["incident"]:[]]);r.querySelectorAll("[data-ke\
y]").forEach(l=>{ft(l).hidden=!Ye.has(l.getAttribute("data-key")||"")});let Nt=[],ee=dt(r,".count"),ne=ee.textContent;function Ke(){Nt.forEach(({row:v,system:P})=>{
v.hidden=!I(P)});let l=Nt.filter(({row:v})=>!v.hidden).length;Nt.length&&(ee.textContent=S===null?ne:`${l} of ${ne}, in ${S}`)}let oe=document.getElementById("s\
ystems");if(oe){let l=v=>{let P=L.SVG.create("svg"),V=L.SVG.create("path"),X=e.systems[v];P.setAttribute("width","26"),P.setAttribute("height","8"),P.setAttribute(
"aria-hidden","true"),V.setAttribute("d","M1 4H25");let Q=St(X.status);return V.setAttribute("class",Q==="live"?Rt(X):Q),P.setAttribute("class","system"),P.style.
setProperty("--system",Q==="gone"?"var(--soft)":`var(--route-${T[v]})`),P.append(V),P};e.systems.map((v,P)=>({item:v,i:P})).sort((v,P)=>v.item.name.localeCompare(
P.item.name,"en")).forEach(({item:v,i:P})=>{let V=[v.ready||"date not known",v.status==="in service"?"":v.status,d[P].length?"":"not drawn"].filter(Boolean).join(
", "),X=E("button","",d[P].length?l(P):E("span","no-line"),E("bdi","clip",v.name),E("small","",V));X.type="button",X.dataset.system=String(P),X.addEventListener(
"click",()=>{n.show("system",P)}),X.addEventListener("mouseenter",()=>G(P)),X.addEventListener("mouseleave",()=>G(null)),X.addEventListener("focus",()=>G(P)),X.
addEventListener("blur",()=>G(null));let Q=E("li","",X);Nt.push({row:Q,system:P}),oe.append(Q)})}n.onDraw(l=>{h(l);let v=Math.max(1.8,Math.min(4,l*.62));B.forEach(
P=>P.setRadius(v))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{p=g(),k.forEach(l=>l.line.setStyle(N(l.item))),W.forEach(({
line:l})=>l.setStyle({color:p.ink})),B.forEach(l=>l.setStyle({color:p.ink,fillColor:p.land})),ot.forEach(({lozenge:l})=>l.setStyle({color:p.halo,fillColor:p.ink})),
_($),n.layout()})}var Ut=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],he="schematic",hn=["inferred",he,"assumed"],pn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],mn={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},gn=["candida\
tes","why","note","place"],kt=t=>E("bdi","",t);function Vt(t,s,o){let r=E("button",t,s);return r.type="button",r.addEventListener("click",e=>{e.stopPropagation(),
o()}),r}var yn=t=>E("span",`surely ${t}`,t);function bn(t){let s=t.split(", ")[1]||"",o=hn.includes(s),r=E("span",`mark ${o?"modelled":"known"}`,o&&s!==he?"mode\
lled":s);return s?[r," ",t]:[t]}function wn(t){let s=(e,n)=>{let a=E("th","",e);return a.scope=n,a},o=["low","likely","high"],r=t.map(e=>E("tr","",s(String(e.figure),
"row"),...o.map(n=>E("td","",n==="likely"?E("b","",String(e[n])):String(e[n])))));return E("table","figures",E("thead","",E("tr","",E("td",""),...o.map(e=>s(e,"\
col")))),E("tbody","",...r))}function pe({features:t},s){let o=Ut.flatMap(([O,k])=>t[k].map((d,h)=>[O,h])),r=new Map(Ut),e=(O,k)=>t[r.get(O)||"routes"][k];function n(O,k){
let d=Vt("to",kt(e(O,k).name),()=>Z(O,k));return d.dataset.to=`${O}-${k}`,d}let a=O=>[O].flat().map(k=>typeof k=="number"?n(...o[k]):kt(k)),i=(O,k)=>E("span",`b\
adge ${O.contract?"contract":"intent"}`,...a(k));function u(O,k=null){let d=E("dl","facts");return Object.entries(O).forEach(([h,m])=>{if(k?!k.includes(h):["not\
e","status"].includes(h))return;let w=h==="accuracy"?bn(String(m)):a(m);d.append(E("dt","",h.charAt(0).toUpperCase()+h.slice(1)),E("dd",h==="value"?"value":"",...w))}),
d.children.length?[d]:[]}function f({id:O,kind:k,from:d,to:h,"attribution confidence":m,...w}){let S=d&&h?{ends:[d," – ",h].flat()}:{},I=typeof O=="number"?o[O]:
null,D=I&&I[0]==="deal",x={...O===void 0?{}:{id:O},...S,...D||!k?{}:{kind:k},...w},[$,...F]=Object.entries(x),j=E("li","",...D?[i(e(...I),k)," "]:[],...a($[1]));
m&&j.append(" ",yn(String(m)));let R=E("small","");return F.forEach(([_,G])=>{let[c,b]=mn[_]||["",""],A=/\d$/.test(String(G))?b:"",B=[c,...a(G),A].filter(q=>q!==
"");gn.includes(_)?j.append(E("p","small",...B)):_==="value"?j.append(E("p","value",...B)):R.append(...R.childNodes.length?[" · "]:[],E("span","",...B))}),R.childNodes.
length&&j.insertBefore(R,j.querySelector("p")),j}function y(O,k){return O==="Figures"?wn(k):E("section","",E("h3","",O),E("ul","things",...k.map(f)))}function M(O=[]){
if(!O.length)return[];let k=O.map(d=>{let h=t.sources[d],m=kt(h.title);if(h.url){let S=E("a","",m);S.href=h.url,S.target="_blank",S.rel="noopener noreferrer",m=
S}let w=[h.publisher,h.date,h.licence].flatMap(S=>S?[", ",kt(S)]:[]);return E("li","",m,...w)});return[E("details","sources",E("summary","",`Sources (${k.length}\
)`),E("ul","",...k))]}let g=[],p="",T=0,z=(O,k)=>E("section","leg",E("h3","",O==="leg"?"This leg: ":"Here: ",n(O,k)),...u(e(O,k).facts,pn));function N(O,k,d){let h=e(
O,k),{status:m,note:w}=h.facts,S=E("span","title",...O==="route"?[E("span","number",String(k+1))]:[],E("span","",kt(h.name))),I=E("h2","",S);if(I.tabIndex=-1,I.
id=`card-title-${++T}`,h.name_ar){let F=E("span","ar",h.name_ar);F.lang="ar",F.dir="rtl",I.append(F)}let D=E("p","kicker",E("span","",kt(h.kind.charAt(0).toUpperCase()+
h.kind.slice(1))),...O==="deal"?[i(h,h.facts.kind)]:[],...m?[E("span","chip",...a(m))]:[]);if(g.length>1){let[F,j]=g[g.length-2],R=Vt("back","‹ Back",()=>{g.pop(),
dt(C(),"h2").focus({preventScroll:!0})});R.setAttribute("aria-label",`Back to ${e(F,j).name}`.slice(0,120)),D.prepend(R)}let x=O==="deal"?h.contract?"contract":
"intent":O==="route"?`route-${k}`:"",$=E("article",`card of-${O} ${x}`.trim(),D,I,...d===null?[]:[z(O==="route"?"leg":"segment",d)],...u(h.facts),...Object.entries(
h.lists).map(([F,j])=>y(F,j.map(R=>t.lists[F][R]))),...h.uncertain?[E("section","",E("h3","","Uncertain"),...h.uncertain.map(F=>E("p","small doubt",kt(F))))]:[],
...w?[E("p","small note",...a(w))]:[],...M(h.sources));return s.where(O,k)&&D.append(Vt("go-there","Show on the map",()=>s.show(O,k))),$.setAttribute("aria-labe\
lledby",I.id),$.dataset.card=`${O}-${k}`,$}function C(O=null){let k=g[g.length-1],[d,h]=k,m=N(...k),w=O||(["place","incident"].includes(d)?s.where(d,h):null);return s.
card(m,w,()=>{p="",s.mark(null),s.state.changed()}),p=`${d}-${h}`,s.mark(d,h),s.state.changed(),m}function Z(O,k){g.push([O,k,null]),dt(C(),"h2").focus({preventScroll:!0})}
s.open=(O,k,d,h=null)=>(g=[[O,k,h]],C(d)),s.state.add("card",()=>p,O=>{let[,k,d]=/^([a-z]{3,8})-(\d{1,5})$/.exec(O)||[],h=Ut.find(([m])=>m===k);!h||Number(d)>=t[h[1]].
length?s.closeCard():p!==O&&s.open(h[0],Number(d),null)})}var Ln={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function me(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,s=>Ln[s]).replace(/[٠-٩۰-۹]/g,
s=>String(Number(s.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function xn(t,s,o){let r=` ${t}`.indexOf(` ${s}`);return t===s?0:r===0?1:r>0?2:o.
every(e=>t.includes(e))?3:9}function ge(t,s){let o=me(s),r=o.split(" ");return o?t.flatMap(e=>{let n=e.folded??=[e.names,e.also||[],e.owners||[]].flatMap((u,f)=>u.
flatMap(y=>y?[[me(y),f,y]]:[])),a=99,i="";return n.forEach(([u,f,y])=>{let M=xn(u,o,r),g=M===9?99:M===3?10+f:e.first&&!f?M/10:M+[e.late?.3:0,.4,.6][f];g<a&&(a=g,
i=f===2?`owner: ${y}`:f===1?y:"")}),Object.assign(e,{why:i}),a<99?[{entry:e,score:a,size:Math.min(...n.map(([u])=>u.length||99))}]:[]}).sort((e,n)=>e.score-n.score||
e.size-n.size).slice(0,12).map(e=>e.entry):[]}var qt=t=>new RegExp("\\p{Script=Arabic}","u").test(t);var Mt=.0033528106647474805,$t=6378137*(1-Mt),Mn=63710088e-1,yt=t=>t*Math.PI/180,Pt=t=>t*180/Math.PI;function ye(t){let s=t*(40680631590769-$t*$t)/($t*$t);return[
1+s/16384*(4096+s*(-768+s*(320-175*s))),s/1024*(256+s*(-128+s*(74-47*s)))]}var be=(t,s,o,r)=>t*s*(r+t/4*(o*(2*r**2-1)-t/6*r*(4*s**2-3)*(4*r**2-3)));function we(t,s,o,r,e,n,a){
let i=Mt/16*s*(4+Mt*(4-3*s));return t+(1-i)*Mt*o*(r+i*e*(a+i*n*(2*a**2-1)))}function Tt(t,s){let o=Math.round((s.lng-t.lng)/360)*360,r=yt(s.lng-t.lng-o),e=Math.
atan((1-Mt)*Math.tan(yt(t.lat))),n=Math.atan((1-Mt)*Math.tan(yt(s.lat))),[a,i,u,f]=[Math.sin(e),Math.cos(e),Math.sin(n),Math.cos(n)],y=r;for(let g=0;g<100;g++){
let p=Math.sin(y),T=Math.cos(y),z=f*p,N=i*u-a*f*T,C=Math.hypot(z,N),Z=a*u+i*f*T;if(C<1e-15&&Z>0)return{m:0,bearing:0,exact:!0};let O=Math.atan2(C,Z),k=C?i*f*p/C:
0,d=1-k**2,h=d>1e-12?Z-2*a*u/d:0,m=we(r,d,k,O,C,Z,h);if(Math.abs(m)>Math.PI+1e-9)break;if(Math.abs(m-y)<1e-12){let[w,S]=ye(d);return{m:$t*w*(O-be(S,C,Z,h)),bearing:(Pt(
Math.atan2(z,N))+360)%360,exact:!0}}y=m}let M=Math.sin(yt(s.lat-t.lat)/2)**2+Math.cos(yt(t.lat))*Math.cos(yt(s.lat))*Math.sin(r/2)**2;return{m:2*Mn*Math.asin(Math.
sqrt(Math.min(M,1))),exact:!1,bearing:(Pt(Math.atan2(f*Math.sin(r),i*u-a*f*Math.cos(r)))+360)%360}}function En(t,s,o){let r=(1-Mt)*Math.tan(yt(t.lat)),e=1/Math.
hypot(1,r),n=r*e,a=Math.sin(yt(s)),i=Math.cos(yt(s)),u=Math.atan2(r,i),f=e*a,y=1-f**2,[M,g]=ye(y),p=o/($t*M),T=p;for(let h=0,m=!1;h<100&&!m;h++){let w=p+be(g,Math.
sin(T),Math.cos(T),Math.cos(2*u+T));m=Math.abs(w-T)<1e-13,T=w}let z=Math.sin(T),N=Math.cos(T),C=Math.cos(2*u+T),Z=n*z-e*N*i,O=Math.atan2(n*N+e*z*i,(1-Mt)*Math.hypot(
f,Z)),k=Math.atan2(z*a,e*N-n*z*i),d=we(0,y,f,T,z,N,C);return{lat:Pt(O),lng:t.lng+Pt(k-d)}}function Le(t,s){let{m:o,bearing:r}=Tt(t,s),e=Math.max(1,Math.min(200,
Math.ceil(o/5e4))),n=t.lng;return[t,...Array.from({length:e},(a,i)=>{let u=i+1<e?En(t,r,o*(i+1)/e):s;return n=u.lng+360*Math.round((n-u.lng)/360),{lat:u.lat,lng:n}})]}function xe({map:t,data:s,box:o,panel:r},e){let n=ut("tools"),a=(c,b=0)=>c.toLocaleString("en",{minimumFractionDigits:b,maximumFractionDigits:b}),i=c=>a(c/1e3,c<
1e4?3:c<1e6?2:1),u={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function f(c){
let b=L.SVG.create("svg"),A=L.SVG.create("path");return b.setAttribute("viewBox","0 0 24 24"),b.setAttribute("aria-hidden","true"),A.setAttribute("d",u[c]),b.append(
A),b}function y(c,b,A=""){let B=E("button",A,c);return B.type="button",B.addEventListener("click",b),B}let M=null;function g(c,b,A){let B=y(f(c),A,"tool");return B.
setAttribute("aria-label",b),B.title=b,n.append(B),B}function p(c,b,A,{opened:B=()=>{},closed:q=()=>{}}={}){let Y=g(c,b,()=>{M&&M.item===Y?T():U()});A.classList.
add("sheet"),A.id=`sheet-${c}`,A.hidden=!0,A.setAttribute("role","group"),A.setAttribute("aria-label",b),Y.setAttribute("aria-expanded","false"),Y.setAttribute(
"aria-controls",A.id),n.append(A);function U(){M&&T(),ht()&&e.expand(!1),M={item:Y,sheet:A,closed:q},A.hidden=!1,Y.setAttribute("aria-expanded","true"),B()}return{
item:Y,show:U}}function T(c=!1){if(!M)return;let{item:b,sheet:A,closed:B}=M;M=null,A.hidden=!0,b.setAttribute("aria-expanded","false"),B(),c&&b.focus()}document.
addEventListener("keydown",c=>{c.key==="Escape"&&!c.defaultPrevented&&(M?T(!0):o.querySelector(".leaflet-popup")?t.closePopup():(e.closeCard(),e.back()))}),dt(ut(
"card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),ut("skip").addEventListener("click",c=>{let b=ut(dt(document,"#skip").getAttribute("hre\
f")?.slice(1)||"");c.preventDefault(),r.contains(b)&&e.expand(!0),b.focus({preventScroll:!0})}),e.find=c=>ge(e.entries,c),(function(){let c=E("input"),b=E("ul",
"results"),A=E("p","said");c.type="search",c.placeholder="Station, system, path … or اسم",c.autocomplete="off",c.spellcheck=!1,c.maxLength=200,c.dir="auto",
Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).
forEach(([K,J])=>c.setAttribute(K,J)),b.id="results",b.setAttribute("role","listbox"),b.setAttribute("aria-label","Found"),A.setAttribute("role","status");let q=p(
"search","Search",E("div","search",c,A,b),{opened:()=>{c.focus(),c.select()}}),Y=[],U=-1;function H(K){T(),q.item.focus();let{bounds:J,latlng:ot}=K;J?e.visit(()=>e.
frame(J)):ot&&e.visit(()=>e.frame(L.latLng(ot).toBounds(4e4))),K.open&&K.open()}function W(K){U=K,[...b.children].forEach((J,ot)=>J.setAttribute("aria-selected",
String(ot===K))),K<0?c.removeAttribute("aria-activedescendant"):(c.setAttribute("aria-activedescendant",b.children[K].id),b.children[K].scrollIntoView({block:"n\
earest"}))}function et(){Y=e.find(c.value),b.replaceChildren(...Y.map((K,J)=>{let ot=K.names.flatMap(lt=>lt||[]),it=ot.find(lt=>!qt(lt))||ot[0]||"",nt=ot.find(qt),
tt=E("li","",E("bdi","en",it));if(nt&&nt!==it){let lt=E("bdi","ar",nt);lt.lang="ar",tt.append(lt)}return tt.append(E("small","",K.kind||"",...K.why?[" · ",E("b\
di","",K.why)]:[])),tt.id=`result-${J}`,tt.setAttribute("role","option"),tt.addEventListener("mousedown",lt=>lt.preventDefault()),tt.addEventListener("click",()=>H(
K)),tt})),c.setAttribute("aria-expanded",String(Y.length>0)),A.textContent=c.value.trim()?Y.length?`${Y.length} found`:"Nothing found":"",W(Y.length?0:-1)}c.addEventListener(
"input",et),c.addEventListener("keydown",K=>{let J=K.key==="ArrowDown"?1:K.key==="ArrowUp"?-1:0;if(J&&Y.length)W((U+J+Y.length)%Y.length);else if(K.key==="Enter"&&
U>=0)H(Y[U]);else if(K.key==="Escape"&&c.value)c.value="",et();else return;K.preventDefault()}),document.addEventListener("keydown",K=>{let J=K.target instanceof
Element&&K.target.closest("input, textarea, select");K.key==="/"&&!J&&(K.preventDefault(),q.show())})})();let z={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let c=E("ul","tree"),b=new Set,A=[];function B(U,H,W,et,K){let J=E("inp\
ut"),ot=E("label","",J);return J.type="checkbox",J.addEventListener("change",()=>et(J.checked)),K&&ot.append(K()),ot.append(E("bdi","",U)),H!==null&&ot.append(E(
"small","",a(H))),A.push([J,W]),E("div","row",ot)}function q(){A.forEach(([U,H])=>{let W=H();U.checked=W===!0,U.indeterminate=W===null})}function Y(){A=[];let U=Object.
keys(z),H=[...new Set([...U,...e.layers.map(W=>W.parent)])];c.replaceChildren(...H.flatMap(W=>{let et=e.layers.filter(tt=>tt.parent===W);if(!et.length)return[];
if(et.length===1){let[tt]=et;return[E("li","",B(tt.title,tt.count,()=>tt.shown,lt=>{tt.set(lt),q()},tt.mark))]}let K=()=>{let tt=et.filter(lt=>lt.shown).length;
return tt===0?!1:tt===et.length?!0:null},J=z[W]||W,ot=B(J,et.length,K,tt=>{e.together(()=>et.forEach(lt=>lt.set(tt))),q()}),it=E("ul","",...et.map(tt=>E("li","",
B(tt.title,tt.count,()=>tt.shown,lt=>{tt.set(lt),q()},tt.mark))));it.hidden=!b.has(W),it.id=`branch-${H.indexOf(W)}`;let nt=y(E("span","chevron"),()=>{it.hidden=
!it.hidden,it.hidden?b.delete(W):b.add(W),nt.setAttribute("aria-expanded",String(!it.hidden))},"more");return nt.setAttribute("aria-label",`${J}: each one`),nt.
setAttribute("aria-expanded",String(!it.hidden)),nt.setAttribute("aria-controls",it.id),ot.append(nt),[E("li","",ot,it)]})),q()}p("layers","Layers",E("div","lay\
ers",E("h2","","Layers"),c),{opened:Y}),e.onLayers(()=>{M&&M.sheet.id==="sheet-layers"&&q()})})();let N=E("div","cross");N.setAttribute("aria-hidden","true");let C=null;
(function(){let c=[],b=L.layerGroup(),A=E("ol","steps"),B=E("p","total");B.setAttribute("role","status");let q=L.polyline([],{pane:"measure",className:"measured",
interactive:!1,smoothFactor:0}),Y=J=>{c.push(J),U()};function U(){let J=c.slice(1).map((nt,tt)=>Tt(c[tt],nt));q.setLatLngs(c.slice(1).map((nt,tt)=>Le(c[tt],nt))),
b.clearLayers(),c.forEach(nt=>b.addLayer(L.circleMarker(nt,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),A.replaceChildren(...J.map(nt=>E(
"li","",`${nt.exact?"":"about "}${i(nt.m)} km`,E("small","",`bearing ${nt.bearing.toFixed(1)}°`))));let ot=J.reduce((nt,tt)=>nt+tt.m,0),it=J.every(nt=>nt.exact);
B.textContent=c.length<2?c.length?"One point; add another":"No point yet":`${it?"":"About "}${i(ot)} km in all`,B.dataset.metres=J.length?ot.toFixed(4):"",W.disabled=
et.disabled=!c.length}let H=y("Add the centre of the map",()=>Y(t.getCenter())),W=y("Undo",()=>{c.pop(),U()}),et=y("Clear",()=>{c.length=0,U()}),K=E("div","meas\
ure",E("h2","","Measure"),E("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),E("div","buttons",H,W,et),A,B);p("measur\
e","Measure",K,{opened(){C=Y,e.closeCard(),o.classList.add("measuring"),o.append(N),t.doubleClickZoom.disable(),[q,b].forEach(J=>J.addTo(t)),U()},closed(){C=null,
o.classList.remove("measuring"),N.remove(),t.doubleClickZoom.enable(),[q,b].forEach(J=>J.remove())}})})();let Z=[...e.dates].flatMap(c=>Number.isInteger(c)?Number(
c):[]).sort((c,b)=>c-b),O=()=>{};if(Z.length&&Z[0]<Z[Z.length-1]){let c=Z[0],b=Z[Z.length-1],A=E("input"),B=E("output","","All years");Object.assign(A,{type:"ra\
nge",min:c,max:b+1,step:1,value:b+1}),A.setAttribute("aria-label","Year"),O=U=>{e.year=U===null||U>b?null:Math.max(U,c),A.value=String(e.year??b+1),B.textContent=
e.year===null?"All years":String(e.year),A.setAttribute("aria-valuetext",B.textContent),Y.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(H=>H(
e.year))),e.state.changed()},A.addEventListener("input",()=>O(Number(A.value)));let q=E("div","ends",E("span","",String(c)),E("span","","all")),{item:Y}=p("year",
"Year",E("div","year",E("h2","","Year"),B,A,q,E("p","","Shows what was in service that year: systems from the year in which they were ready, until the year in w\
hich they ended, and the cuts of that year. What has no known date stays."),y("All years",()=>O(null))));A.setAttribute("aria-valuetext","All years")}let k=e.state;
k.add("view",()=>{let{lat:c,lng:b}=t.getCenter();return`${c.toFixed(4)},${b.toFixed(4)},${t.getZoom()}`},c=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.
test(c))return;let[b,A,B]=c.split(",").map(Number);t.setView([b,A],Math.min(Math.max(B,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),k.add("change",()=>e.layers.
filter(c=>c.shown!==c.first).map(c=>encodeURIComponent(c.key)).join(","),c=>{let b=new Set(c.split(",").flatMap(A=>{try{return[decodeURIComponent(A)]}catch{return[]}}));
e.layers.forEach(A=>A.set(b.has(A.key)!==A.first))}),k.add("year",()=>e.year===null?"":String(e.year),c=>{O(/^\d{4}$/.test(c)?Number(c):null)});function d(){return"\
#"+[...k.entries].map(([c,{get:b}])=>[c,b()]).filter(([,c])=>c).map(([c,b])=>`${c}=${b}`).join("&")}let h="";function m(c){if(location.hash===h)return;h=location.
hash;let b=new Map(location.hash.slice(1,6e3).split("&").map(B=>{let q=B.indexOf("=");return[B.slice(0,q),B.slice(q+1)]})),A=[...k.entries].filter(([B])=>!c||b.
has("view")||b.has(B));A.length&&e.together(()=>A.forEach(([B,{set:q}])=>q(b.get(B)||"")))}let w;function S(){try{h=d(),history.replaceState(null,"",h)}catch{}}
m(!0),window.addEventListener("hashchange",()=>m(!1));let I=!1;if(["pointerdown","keydown","wheel"].forEach(c=>window.addEventListener(c,()=>{I=!0},{capture:!0,
passive:!0})),k.changed=()=>{clearTimeout(w),I&&(w=setTimeout(S,250))},t.on("moveend",()=>k.changed()),/^(https?|file):$/.test(location.protocol)){let c=E("inpu\
t"),b=E("p","said");c.readOnly=!0,c.setAttribute("aria-label","Link to this view"),b.setAttribute("role","status"),c.addEventListener("focus",()=>c.select()),p(
"link","Link to this view",E("div","link",E("h2","","Link to this view"),c,E("div","buttons",y("Copy",async()=>{c.select();let A;try{await navigator.clipboard.writeText(
c.value),A=!0}catch{A=document.execCommand("copy")}b.textContent=A?"Copied":"Copy it from the field"})),b),{opened(){c.value=location.href.split("#")[0]+d(),b.textContent=
"",c.focus()}})}if(document.fullscreenEnabled){let c=g("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.
requestFullscreen());c.setAttribute("aria-pressed","false"),document.addEventListener("fullscreenchange",()=>{c.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}
function D(c){let b=e.depthAt(c);return b?`Depth: ${a(b.low_m)} to ${a(b.high_m)} m, from cells of about ${a(b.cell_km)} km`:"Depth: on land, or not known"}function x(c){
let b=c.lng-360*Math.round(c.lng/360),A=vt(0,t.getZoom())/111320,B=Math.min(5,Math.max(1,Math.ceil(-Math.log10(A)))),q=(Y,U,H)=>`${Math.abs(Y).toFixed(B)}° ${Y<
0?H:U}`;return`${q(c.lat,"N","S")}, ${q(b,"E","W")}`}e.hereLines=c=>[x(c),D(c)];function $(c){let b=e.routeNear(c);return b?e.openRoute(b,c):e.card(E("div","car\
d here",...e.hereLines(c).map(A=>E("p","",A))),c)}t.on("click",c=>{C?C(c.latlng):F()||$(c.latlng)}),o.addEventListener("keydown",c=>{c.key!=="Enter"||c.target!==
o||(C?C(t.getCenter()):$(t.getCenter()))});function F(){let c=!!M||j;return T(),c}let j=!1;t.on("preclick",()=>{j=!!o.querySelector(".leaflet-popup")});let R=null;
function _(c){if(c!==!!R)if(t.setMaxBounds(void 0),c){R={at:t.getCenter(),zoom:t.getZoom(),open:ut("panel-toggle").getAttribute("aria-expanded")==="true"};let b=R.
open&&!ht()?G():t.getBounds();document.documentElement.classList.add("printing"),e.expand(!0),t.invalidateSize({animate:!1,pan:!1}),t.fitBounds(b,{paddingBottomRight:[
0,t.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),o.querySelectorAll("canvas").forEach(A=>{if(A.classList.contains("l\
eaflet-tile"))return;let B=gt(A),{width:q,height:Y}=A,U=document.createElement("canvas");Object.assign(U,{width:q,height:Y}),gt(U).drawImage(A,0,0),A.width=q,B.
drawImage(U,0,0)})}else R&&(document.documentElement.classList.remove("printing"),t.invalidateSize({animate:!1,pan:!1}),e.expand(R.open),t.setView(R.at,R.zoom,{
animate:!1}),R=null,t.setMaxBounds(s.window))}function G(){let c=t.getSize(),b=r.getBoundingClientRect().width+20;return L.latLngBounds(t.containerPointToLatLng(
[0,c.y]),t.containerPointToLatLng([c.x-b,0]))}window.addEventListener("beforeprint",()=>_(!0)),window.addEventListener("afterprint",()=>_(!1))}function vn({columns:t,rows:s,levels:o}){let r=o.slice();for(let e=0;e<3;e++){let n=r.slice();for(let a=0;a<s;a++)for(let i=0;i<t;i++){let u=a*t+i;if(r[u]!==-1)
continue;let f=0,y=0;for(let M=Math.max(a-1,0);M<=Math.min(a+1,s-1);M++)for(let g=Math.max(i-1,0);g<=Math.min(i+1,t-1);g++){let p=r[M*t+g];p!==-1&&(f+=p,y++)}y&&
(n[u]=f/y)}r=n}return r.map(e=>Math.max(e,0))}function kn(t){let s=t.columns>>1,o=t.rows>>1,r=new Float32Array(s*o);for(let e=0;e<o;e++)for(let n=0;n<s;n++){let a=2*
e*t.columns+2*n,i=0,u=0;for(let f of[a,a+1,a+t.columns,a+t.columns+1])t.levels[f]!==-1&&(i+=t.levels[f],u++);r[e*s+n]=u?i/u:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:s,rows:o,levels:r}}function Ee(t){let s=[];for(let o=t;;o=kn(o)){let{west:r,south:e,step:n,columns:a,rows:i}=o,u=o,f=null;if(s.
push({west:r,south:e,step:n,columns:a,rows:i,get levels(){return f=f||vn(u)}}),Math.min(a,i)<16)return s}}function Me(t,s){let o=new Int32Array(4*t.length),r=new Float32Array(
4*t.length);return t.forEach((e,n)=>{let a=Math.min(Math.max(e,0),s-1),i=Math.floor(a),u=a-i;for(let f=0;f<4;f++)o[4*n+f]=Math.min(Math.max(i-1+f,0),s-1);r[4*n]=
(1-u)**3/6,r[4*n+1]=(3*u**3-6*u**2+4)/6,r[4*n+2]=(-3*u**3+3*u**2+3*u+1)/6,r[4*n+3]=u**3/6}),{nodes:o,weights:r}}function ve(t,s,o){let{columns:r,rows:e,levels:n}=t,
a=s.length,{nodes:i,weights:u}=Me(s.map(p=>(p-t.west)/t.step),r),f=Me(o.map(p=>(p-t.south)/t.step),e),y=new Map;function M(p){if(!y.has(p)){let T=new Float32Array(
a),z=p*r;for(let N=0,C=0;N<a;N++,C+=4)T[N]=u[C]*n[z+i[C]]+u[C+1]*n[z+i[C+1]]+u[C+2]*n[z+i[C+2]]+u[C+3]*n[z+i[C+3]];y.set(p,T)}return y.get(p)}let g=new Float32Array(
a*o.length);for(let p=0;p<o.length;p++){let[T,z,N,C]=[0,1,2,3].map(h=>M(f.nodes[4*p+h])),[Z,O,k,d]=f.weights.subarray(4*p,4*p+4);for(let h=0,m=p*a;h<a;h++,m++)g[m]=
Z*T[h]+O*z[h]+k*N[h]+d*C[h]}return g}function ke(t){let s=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+s)/(1-s))/(4*Math.PI)]}function An([t,s,o,r],[e,n,a,i]){let u=0,f=1;for(let[
y,M,g,p]of[[t,o-t,e,a],[s,r-s,n,i]]){if(!M){if(y<g||y>p)return!1;continue}let T=(g-y)/M,z=(p-y)/M;u=Math.max(u,Math.min(T,z)),f=Math.min(f,Math.max(T,z))}return u<=
f}function Sn([t,s,o,r],[e,n,a,i]){let u=(f,y,M,g,p,T)=>Math.sign((M-f)*(T-y)-(g-y)*(p-f));return u(t,s,o,r,e,n)!==u(t,s,o,r,a,i)&&u(e,n,a,i,t,s)!==u(e,n,a,i,o,
r)}function Ae(t){let s=new Map,o=([e,n,a,i],u)=>{for(let f=Math.floor(e*256);f<=a*256;f++)for(let y=Math.floor(n*256);y<=i*256;y++)if(u(f*4096+y))return!0;return!1};
function r(){t.forEach(e=>{let n=ke(e[0]);e.slice(1).forEach(a=>{let i=ke(a),u=[...n,...i];o([Math.min(n[0],i[0]),Math.min(n[1],i[1]),Math.max(n[0],i[0]),Math.max(
n[1],i[1])],f=>{let y=s.get(f);return y?y.push(u):s.set(f,[u]),!1}),n=i})})}return([e,n],[a,i,u,f])=>{s.size||r();let y=[a,i,a+u,i+f],M=[a+u/2,i+f/2],g=[e,n,M[0],
M[1]];return!o([Math.min(a,e),Math.min(i,n),Math.max(a+u,e),Math.max(i+f,n)],p=>(s.get(p)||[]).some(T=>An(T,y)||Sn(T,g)))}}async function Cn(t){let s=atob(t),o=new Uint8Array(s.length);for(let i=0;i<o.length;i++)o[i]=s.charCodeAt(i);let e=new Blob([o]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),n=[],a=0;for(let i=await e.read();!i.done;i=await e.read()){if(a+=i.value.length,a>268435456)throw new RangeError("more data than a \
page has");n.push(i.value)}return new Uint8Array(await new Blob(n).arrayBuffer())}async function Se(t,s){let[o,r]=await Promise.all(t.split(" ",2).map(Cn)),e=$n(
r,s);return JSON.parse(new TextDecoder().decode(o),(n,a)=>typeof a=="object"&&a!==null&&"~"in a?e[a["~"]]:a)}function $n(t,s){let o=t.length>>2,r=0,e=()=>{if(r>=
o)throw new RangeError("fewer vertices than the lines have");let f=t[r]|t[r+o]<<8|t[r+2*o]<<16|t[r+++3*o]<<24;return f>>>1^-(f&1)},n=e();e();let a=Array.from({length:Math.
min(n,o)},()=>({unit:e(),size:e()})),i=0,u=0;return a.map(({unit:f,size:y})=>{let M=[],g=0,p=0,T=0,z=0,N=0,C=0;for(let Z=0;Z<y;Z++){let O=e(),k=e();Z?([N,T]=[T,
(T+N>>1)+O],[C,z]=[z,(z+C>>1)+k],g+=T,p+=z):(g=i+=O,p=u+=k),M.push(s(p/f,g/f))}return M})}function jt({rows:t,columns:s}){let o=Array.from({length:t},()=>({}));
return Object.entries(s).forEach(([r,e])=>{let n=Array.isArray(e)?a=>e[a]:"all"in e?()=>e.all:a=>e.of[e.at[a]];o.forEach((a,i)=>{let u=n(i);u!==null&&(a[r]=u)})}),
o}function On(t,s){return`${[t-360*Math.round(t/360),s].map(r=>Number(r.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Ce({lists:t,...s}){let o=Object.
entries(t).map(([e,n])=>[e,jt(n)]),r=Object.entries(s).map(([e,n])=>{let a=n.facts&&jt(n.facts),i=n.lists&&jt(n.lists);return[e,jt(n).map((u,f)=>{let y=a?.[f];return y?.
position===!0&&(y.position=On(Number(u.lon),Number(u.lat))),{...u,facts:y,lists:i?.[f]}})]});return{lists:Object.fromEntries(o),...Object.fromEntries(r)}}function $e({
columns:t,rows:s,steps:o},r,e){let n=new Float32Array(t*s);for(let a=0,i=0;a<n.length;a++)a%t===0&&(i=0),o[a]===" "?n[a]=e:n[a]=i=(i+o.charCodeAt(a)-63)%r;return n}var Oe=4.5,Tn=.35/2**Oe;function Nn(t,s,o){let r=s.map(n=>t.project(n,0)),e=r.length>8?L.LineUtil.simplify(r,Tn):r;return{fine:r,coarse:e,bounds:L.bounds(r),closed:o}}
function Te(t,s,o,r){let e=null,n=new Map;function a(){e||=o.map(u=>Nn(t,u,r)),n=new Map,this._rings=[]}function i(){let u=2**t.getZoom(),f=t.getPixelOrigin(),{
min:y,max:M}=this._renderer._bounds,g=L.bounds(y.subtract([2,2]),M.add([2,2])),p=L.bounds(g.getTopLeft().add(f).divideBy(u),g.getBottomRight().add(f).divideBy(u));
this._parts=[],(e||[]).forEach(T=>{if(!T.bounds.intersects(p))return;let z=n.get(T);if(!z){let{x:C,y:Z}=f;z=(t.getZoom()<=Oe?T.coarse:T.fine).map(k=>new L.Point(
Math.round(k.x*u)-C,Math.round(k.y*u)-Z)),n.set(T,z)}if(r){let C=L.PolyUtil.clipPolygon(z,g,!0);C.length&&this._parts.push(C);return}let N=null;for(let C=1;C<z.
length;C++){let Z=L.LineUtil.clipSegment(z[C-1],z[C],g,C>1,!0);if(!Z){N=null;continue}N||this._parts.push(N=[Z[0]]),N.push(Z[1]),Z[1]!==z[C]&&(N=null)}})}return Object.
assign(ft(s),{_project:a,_clipPoints:i}),s}var Bn=6;function In(t,[s,o]){let r=(e,n,a)=>e.some(i=>Math.abs(n-i)<.002&&Math.abs(a-i)<.002);return t.flatMap(e=>{let n=[],a=[e[0]];for(let i=1;i<=e.length;i++){
let u=e[i-1],f=e[i%e.length];r(s,u.lng,f.lng)||r(o,u.lat,f.lat)?(a.length>1&&n.push(a),a=[f]):a.push(f)}return a.length>1&&n.push(a),n})}function _n(t,s,o,r){let e=s.
length,n=null;for(let a of[...t].reverse()){let{west:i,south:u,step:f,columns:y,rows:M}=a[0],g=i+f*(y-1),p=u+f*(M-1);if(n&&(s[0]>g||s[e-1]<i||o[0]<u||o[e-1]>p))
continue;let T=a.find(C=>C.step*r>=1.5)||a[a.length-1],z=ve(T,s,o);if(!n){n=z;continue}let N=(C,Z,O)=>Math.min(C-Z,O-C)/(Bn*f);for(let C=0,Z=0;C<e;C++){let O=N(
o[C],u,p);for(let k=0;k<e;k++,Z++){let d=Math.min(O,N(s[k],i,g),1);d>0&&(n[Z]+=d*(z[Z]-n[Z]))}}}return n||new Float32Array(e*e)}function Pn(t,s,o,r,e){let n=t.width,
a=2**s.z,i=Array.from({length:n},(m,w)=>(w+.5)/n),u=i.map(m=>360*(s.x+m)/a-180),f=i.map(m=>Math.atan(Math.sinh(Math.PI*(1-2*(s.y+m)/a)))*180/Math.PI),y=_n(o,u,f,
256*a/360),{west:M,south:g,step:p,columns:T,rows:z}=o[o.length-1][0],N=(m,w,S)=>m>w-p&&m<w+S*p,C=u.map(m=>N(m,M,T)),Z=r.length-1,O=e.map(([m,w,S])=>255<<24|S<<16|
w<<8|m),k=gt(t),d=k.createImageData(n,n),h=new Int32Array(d.data.buffer);for(let m=0,w=0;m<n;m++){if(!N(f[m],g,z)){w+=n;continue}for(let S=0;S<n;S++,w++){if(!C[S])
continue;let I=y[w],D=0;for(;D<Z&&I>=r[D+1];)D++;h[w]=O[D];let x=D?I-r[D]:1/0,$=D<Z?r[D+1]-I:1/0,F=Math.min(x,$);if(F>3)continue;let j=.5-F/Math.max(Math.abs(I-
y[S?w-1:w+1]),Math.abs(I-y[m?w-n:w+n]),1e-4);if(j<=0)continue;let[R,_]=[e[D],e[x<$?D-1:D+1]],G=c=>Math.round(R[c]+j*(_[c]-R[c]));h[w]=255<<24|G(2)<<16|G(1)<<8|G(
0)}}k.putImageData(d,0,0)}function jn(t,s){return s.some(o=>o.reduce((r,e)=>{let n=r;for(let a=0,i=e.length-1;a<e.length;i=a++){let u=e[a],f=e[i];u.lat>t.lat!=f.
lat>t.lat&&t.lng<(f.lng-u.lng)*(t.lat-u.lat)/(f.lat-u.lat)+u.lng&&(n=!n)}return n},!1))}function Be({map:t,data:s,ground:o,box:r},e){let n=document.documentElement.
classList.contains("plain"),a=window.matchMedia("screen and (prefers-color-scheme: dark)"),i=window.matchMedia("print"),u=_=>L.svg({pane:_,padding:.3}),f=u("lan\
d"),y=u("borders"),M={interactive:!1,smoothFactor:.6},{tiers:g}=o;function p(_,G,c,b,A=!1){if(!G.length)return;let B={...M,renderer:b,className:`ground ${_}`},q=A?
L.polygon(G,B):L.polyline(G,B);c.addLayer(Te(t,q,A?G.flat():G,A))}let T=L.layerGroup(),z=L.layerGroup();g.forEach(({land:_})=>p("land",_,t,f,!0));let N=g.map(_=>In(
_.land.flat(),_.edges));N.forEach(_=>p("coast",_,t,f));let C=_=>g.flatMap(G=>G[_]);p("rivers",C("rivers"),T,f),g.forEach(({lakes:_})=>p("lake",_,T,f,!0)),p("can\
als",C("canals"),T,f),p("borders",C("borders"),z,y),p("disputed",C("disputed"),z,y);let Z=_=>[1,3,5].map(G=>parseInt(_.slice(G,G+2),16)),O=()=>i.matches||document.
documentElement.classList.contains("printing");function k(){let{tints:_}=o.depths;return _[O()?"print":n&&a.matches?"dark":"light"].map(Z)}function d(_,G){for(let{
west:c,south:b,step:A,columns:B,rows:q,levels:Y}of _){let U=L.latLng(G.lat,G.lng+360*Math.ceil((c-A/2-G.lng)/360)),H=Math.round((U.lng-c)/A),W=Math.round((U.lat-
b)/A);if(H<0||H>=B||W<0||W>=q)continue;let et=Y[W*B+H];if(et===-1||g.some(({land:tt})=>jn(U,tt)))return null;let{deepest_m:K,levels:J}=o.depths,ot=tt=>K*(Math.max(
tt,0)/(J-1))**2,it=ot(et-.5),nt=it<100?1:10;return{low_m:nt*Math.floor(it/nt),high_m:nt*Math.ceil(ot(et+.5)/nt),cell_km:Math.round(A*111.2)}}return null}function h(){
let _=o.depths.grids.map(H=>({...H,levels:$e(H,o.depths.levels,-1)}));if(e.depthAt=H=>d(_,H),!n)return;let G=_.map(Ee),c=[],b=(H,W)=>Pn(H,W,G,o.depths.bands,k()),
A=!1;t.on("movestart",()=>{A=!0}).on("moveend",()=>{A=!1});function B(H){let W=performance.now()+H;for(let et;performance.now()<W&&(et=c.shift());)b(et.tile,et.
coords),et.done(void 0,et.tile);c.length&&setTimeout(()=>B(8),A?50:0)}let q=ft(L.GridLayer).extend({createTile(H,W){let et=E("canvas","leaflet-tile"),{_whole:K}=this,
J=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-K);return et.width=et.height=Math.ceil(256*Math.min(J,2)),c.push({tile:et,coords:H,done:W})===1&&queueMicrotask(
()=>B(O()?1/0:8)),et},_setView(H,W,...et){this._whole=Math.floor(W+1e-6),ft(L.GridLayer.prototype)._setView.call(this,H,W,...et)},_clampZoom(){return this._whole},
repaint(){Y(this).forEach(({el:H,coords:W})=>b(H,W))}}),Y=H=>Object.values(ft(H)._tiles),U=new q({pane:"depths",noWrap:!0,bounds:s.window,keepBuffer:1,updateWhenZooming:!1});
U.on("load",()=>{r.dataset.depths="drawn"}),e.addLayer({key:"depths",title:"Depth",parent:"ground",group:U}),[a,i].forEach(H=>H.addEventListener("change",()=>U.
repaint())),window.addEventListener("afterprint",()=>U.repaint()),e.paintNow=()=>{B(1/0),U.repaint(),Y(U).forEach(({el:H})=>{H.style.opacity="1"})}}if(o.depths.
grids.length&&h(),!n)return;e.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:T}),e.addLayer({key:"borders",title:"Borders",parent:"ground",
group:z});let m=Ae([...N.flat(),...C("borders"),...C("disputed")]),w=new Set(s.crossed||[]),S=document.documentElement.lang==="ar",I=.3,D=new Set(o.names.map(([
_,G,c,b,A,B])=>({kind:_,zoom:B,latlng:L.latLng(A,b),text:S&&c||G,first:_==="country"&&w.has(G)})));o.names.forEach(([_,G,c,b,A,B])=>e.addSearch({names:[G,c],kind:_.
charAt(0).toUpperCase()+_.slice(1),late:!0,open(){let q=E("h2","",E("bdi","",G)),Y=L.latLng(A,b),U=_==="city"||_==="capital",H=E("span","ar",c);Object.assign(H,
{lang:"ar",dir:"rtl"}),c&&q.append(H),e.card(E("article","card of-ground",E("p","kicker",_.charAt(0).toUpperCase()+_.slice(1)),q,...U?e.hereLines(Y).map(W=>E("p",
"",W)):[]),Y),e.visit(()=>t.setView(Y,Math.max(B+.5,3),{animate:!1}))}}));let x=[],$={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},F={ocean:5.5,country:8},
j=!0;function R(_){let G=t.getBounds().pad(.3);D.forEach(c=>{if(_+I<c.zoom||!G.contains(c.latlng))return;D.delete(c);let b=c.kind==="city"||c.kind==="capital";if(b&&
e.places.some(({latlng:q})=>Math.abs(q.lat-c.latlng.lat)<.15&&Math.abs(q.lng-c.latlng.lng)<.15))return;let B=E("span",c.kind,c.text);S&&B.classList.add("ar"),x.
push({...c,label:e.addLabel({latlng:c.latlng,element:B,beside:b,rank:(c.first?1e3:0)+10*(10-c.zoom)+($[c.kind]||0),reach:b?0:c.kind==="ocean"?90:c.first?96:c.kind===
"country"?36:26,within:c.kind==="country"?m:null})})}),x.forEach(({kind:c,zoom:b,label:A})=>{A.shown=j&&_+I>=b&&_<(F[c]||99),A.element.classList.toggle("near",_>=
b+1.5)}),r.dataset.scale=_<3?"world":_<5?"region":"country"}e.onDraw(R),t.on("moveend",()=>R(t.getZoom())),e.addLayer({key:"names",title:"Place names",parent:"g\
round",group:null,show:_=>{j=_}})}var Ht=["aria-label","aria-valuetext","title","placeholder"],Dn={".":"٫",",":"٬"},Fn="[^A-Za-z]*\\d[^A-Za-z]*?",zn=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
Rn=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,s=>s.replace(/[\d.,]/g,o=>o==="."||o===","?Dn[o]:String.fromCharCode(1632+Number(o)))),[Zn,Gn]=[8294,
8297].map(t=>String.fromCharCode(t)),Ie=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${Zn}${t}${Gn}`:t;function Un(t,s){let o=new Intl.PluralRules(
s),r=Object.entries(t).filter(([n])=>n.includes("{")).map(([n,a])=>{let i=n.split(/\{(\w+)\}/),u=i.filter((y,M)=>M%2===0),f=i.map((y,M)=>M%2?`(?<${y}>${y==="n"?
Fn:"[^]+?"})`:zn(y)).join("");return{size:u.join("").length,pattern:new RegExp(`^${f}$`),form:a}}).sort((n,a)=>a.size-n.size);function e(n){for(let i of[n,n.charAt(
0).toLowerCase()+n.slice(1)]){let u=t[i];if(typeof u=="string")return u}for(let{pattern:i,form:u}of r){let f=i.exec(n)?.groups;if(!f)continue;return(typeof u=="\
string"?u:u[o.select(Number((f.n||"").replace(/[^\d.]/g,"")))]||u.other).replace(/\{(\w+)\}/g,(M,g)=>e(f[g])??Ie(f[g]))}if(!n.includes(", "))return null;let a=n.
split(", ").map(i=>/[A-Za-z]/.test(i)?e(i):Ie(i));return a.includes(null)?null:a.join("، ")}return e}function _e(t){let s=document.getElementById("texts");if(!s)
return;let{texts:o,numerals:r,original:e}=JSON.parse(s.textContent||"{}"),n=Un(o,document.documentElement.lang),a=r==="arab"?Rn:M=>M,i=M=>{let g=M.trim(),p=/[A-Za-z]/.
test(g)?n(g):null;return a(p===null?M:M.replace(g,()=>p))};function u(M){let g=document.createElement("q");Object.assign(g,{lang:"en",dir:"ltr",translate:!1}),g.
textContent=M.data.slice(e.length+1),M.data=e,M.after(" ",g)}function f(M){if(M instanceof Text){let g=M.parentElement?.closest("script, style, [translate=no]");
!g&&M.data.startsWith(`${e} `)&&u(M);let p=g?M.data:i(M.data);p!==M.data&&(M.data=p)}else M instanceof Element&&!M.matches("script, style")&&(Ht.forEach(g=>{let p=M.
getAttribute(g),T=p&&i(p);T&&T!==p&&M.setAttribute(g,T)}),M.childNodes.forEach(f))}let y={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:Ht};
new MutationObserver(M=>M.forEach(({type:g,target:p,addedNodes:T})=>{g==="childList"?T.forEach(f):g==="characterData"?f(p):p instanceof Element&&Ht.forEach(z=>{
let N=p.getAttribute(z),C=N&&i(N);C&&C!==N&&p.setAttribute(z,C)})})).observe(t,y),f(t)}var De=(t,s,o,r,e)=>s<t.x+t.w&&t.x<s+r&&o<t.y+t.h&&t.y<o+e,Pe=new Map;function Vn(t){let s=Pe.get(t);if(s)return s;let o=[],r=t>90?Array.from({length:17},(e,n)=>(n-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return r.forEach(e=>r.forEach(n=>o.push([e*t,n*t]))),Pe.set(t,o.sort((e,n)=>Math.hypot(...e)-Math.
hypot(...n))),o}function qn(t){let s=new Map;return t.forEach(o=>{let r=(o.x>>4)*4096+(o.y>>4),e=s.get(r);e?e.push(o):s.set(r,[o])}),(o,r,e,n)=>{let a=0;for(let i=o-
3>>4;i<=o+e+3>>4;i++)for(let u=r-1>>4;u<=r+n+1>>4;u++)for(let f of s.get(i*4096+u)||[])f.x>o-3&&f.x<o+e+3&&f.y>r-1&&f.y<r+n+1&&a++;return a}}function je(){let t=new Map,
s=({x:e,y:n,w:a,h:i},u)=>{for(let f=Math.floor(e/64);f<=(e+a)/64;f++)for(let y=Math.floor(n/64);y<=(n+i)/64;y++)if(u(t.get(f*4096+y),f*4096+y))return!0;return!1};
return{free:(e,n,a,i)=>!s({x:e,y:n,w:a,h:i},u=>!!(u&&u.some(f=>De(f,e,n,a,i)))),take:(e,n,a,i)=>{let u={x:e,y:n,w:a,h:i};s(u,(f,y)=>(f?f.push(u):t.set(y,[u]),!1))}}}
function Fe(t,s){let o=t.getContainer(),r=[],e=[],n=[];function a({latlng:g,element:p,rank:T,dot:z=!1,reach:N=0,beside:C=!1,within:Z=null}){let O={latlng:g,element:p,
rank:T,dot:z,reach:N,beside:C,within:Z,shown:!0};return z||(p.classList.add("ground-name"),L.marker(g,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"\
name-holder",html:p,iconSize:[0,0]})}).addTo(t)),r.push(O),O}function i(){let g=t.attributionControl.getContainer(),{parentElement:p,firstElementChild:T}=s;!g||
!p||!(T instanceof HTMLElement)||(p.style.setProperty("--title",`${T.offsetHeight}px`),p.style.setProperty("--credits",`${g.offsetWidth>o.clientWidth-180?g.offsetHeight:
0}px`))}let u=!1;t.on("viewprereset",()=>{u=!0}),t.on("viewreset",()=>{u=!1});function f(){if(u)return;i();let g=t.getZoom(),p=t.getPixelBounds().getTopLeft(),T=t.
getSize(),z=je(),N=je(),C=[],Z={zoom:g,origin:p,size:T,free:z.free,take:z.take,inside:(x,$,F,j)=>x>2&&$>2&&x+F<T.x-2&&$+j<T.y-22,crossed:()=>0},{free:O,take:k,inside:d}=Z,
h=o.getBoundingClientRect();[s,ut("tools"),...o.querySelectorAll(".leaflet-control")].forEach(x=>{let{left:$,top:F,width:j,height:R}=x.getBoundingClientRect();x!==
s&&!j||(k($-h.left,F-h.top,j,R),C.push({x:$-h.left,y:F-h.top,w:j,h:R}))}),r.forEach(({element:x,within:$})=>{$&&x.classList.remove("less")});let m=L.bounds([-200,
-200],T.add([200,200])),w=r.filter(x=>x.shown).map(x=>({...x,at:t.project(x.latlng,g).subtract(p)})).filter(x=>m.contains(x.at)).map(x=>({...x,w:x.element.offsetWidth,
h:x.element.offsetHeight})),S=new Set(w.map(({element:x})=>x));w.filter(x=>x.dot).forEach(({at:{x,y:$}})=>k(x-7,$-7,14,14));let I=Z.crossed=qn(n.flatMap(x=>x(g,
p)).filter(x=>d(x.x,x.y,0,0)));r.forEach(({element:x})=>{S.has(x)||(x.dataset.side="none")}),w.sort((x,$)=>Number($.dot)-Number(x.dot)||$.rank-x.rank),w.filter(
x=>x.dot).forEach(({element:x,at:$,rank:F,w:j,h:R})=>{let _=[["right",$.x+9,$.y-R/2],["left",$.x-9-j,$.y-R/2],["above",$.x-j/2,$.y-9-R],["below",$.x-j/2,$.y+9]],
G=([,A,B])=>!d(A,B,j,R)||!N.free(A,B,j,R)?1/0:(O(A,B,j,R)?0:40)+I(A,B,j,R)+(C.some(q=>De(q,A,B,j,R))?300:0),c=_.reduce((A,B)=>G(B)<G(A)?B:A),b=G(c)<[1,3,g<3.5?30:
1/0,1/0][F]?c:null;x.dataset.side=b?b[0]:"none",b&&(k(b[1],b[2],j,R),N.take(b[1],b[2],j,R))}),e.forEach(x=>x(Z));let D=256*2**g;w.filter(x=>!x.dot).forEach(({element:x,
at:{x:$,y:F},reach:j,beside:R,within:_,...G})=>{let{w:c,h:b}=G,A=()=>R?3:c/2,B=()=>Vn(j).find(([Y,U])=>{let H=$+Y-A(),W=F+U-b/2;return d(H,W,c,b)&&!I(H,W,c,b)&&
O(H-2,W-2,c+4,b+4)&&(!_||_([($+p.x)/D,(F+p.y)/D],[(H+p.x)/D,(W+2+p.y)/D,c/D,(b-4)/D]))}),q=B();if(!q&&_){let Y=x.classList.contains("near")?.76:.95;[c,b]=[c*Y,b*
Y],q=B(),x.classList.toggle("less",!!q)}x.dataset.side=q?"on":"none",q&&(x.style.translate=`${q[0]}px ${q[1]}px`,k($+q[0]-A()-3,F+q[1]-b/2-3,c+6,b+6))})}return{
addLabel:a,layout:f,onLayout:g=>{e.push(g)},addInk:g=>{n.push(g)}}}var Hn=520,Wn="600 11px ",Yn=.4;function Kn(t){let s=[];return t.forEach(o=>{let r=s[s.length-1];r&&r[r.length-1].distanceTo(o[0])<8?r.push(...o):s.push([...o])}),
s}function*Jn(t,s,o){for(let r=0;r<t.length;r+=3){let e=r,n=0;for(;e+1<t.length&&n<o+14;)n+=t[e+1].distanceTo(t[e]),e++;if(n<o+14)continue;let a=t.slice(r,e+1);
a.some(i=>i.x<8||i.y<8||i.x>s.x-8||i.y>s.y-24)||a[0].distanceTo(a[a.length-1])<.96*n||(yield[a,r*6])}}var Qn=(t,s,o)=>t.every(r=>!o(r.x+s.x-2,r.y+s.y-3,4,6));function ze({
map:t,routes:s,usersOf:o},r){let e=L.svg({pane:"along",padding:.2}).addTo(t),n=gt(document.createElement("canvas"));n.font=Wn+getComputedStyle(document.body).fontFamily;
let a=new Map,i=N=>{let C=a.get(N)??n.measureText(N).width+Yn*N.length;return a.set(N,C),C},u=null,f=-1,[y,M]=["",""].map(()=>L.SVG.create("g"));ft(e)._rootGroup.
append(y,M);function g(N){let C=[];return s.forEach((Z,O)=>{if(!Z.shown||N>=0&&O!==N)return;let k=null;Z.parts.forEach(d=>{let h=N>=0?[]:o(d.leg).filter(m=>m<O&&
s[m].parts.some(w=>w.number===d.number&&w.system===d.system));if(!d.system||h.length){k=null;return}k&&k.name===d.system?k.seen.push(...d.seen):C.push(k={name:d.
system,r:O,seen:[...d.seen]})})}),C.map(Z=>({...Z,seen:Kn(Z.seen)}))}function p(N,C,Z,O){let k=L.SVG.create("path"),d=L.SVG.create("text"),h=L.SVG.create("textP\
ath");return k.setAttribute("d","M"+Z.map(({x:m,y:w})=>`${m.toFixed(1)} ${w.toFixed(1)}`).join("L")),k.setAttribute("id",C),k.setAttribute("class","along-path"),
h.setAttribute("href",`#${C}`),h.setAttribute("startOffset","50%"),h.textContent=N,d.setAttribute("class",O),d.append(h),[k,d]}function T({origin:N,size:C,free:Z,
take:O,crossed:k},d){let h=d<0?y:M;h.replaceChildren();let m=t.getPixelOrigin().subtract(N);g(d).forEach((w,S)=>{let I=i(w.name),D=-1/0,x=0,$=w.seen.flatMap(F=>{
let j=x;return x+=6*F.length,[...Jn(F,C,I)].map(([R,_])=>({piece:R,at:j+_}))});for(let{piece:F,at:j}of $){if(j-D<Hn)continue;let _=F[F.length-1].x<F[0].x?F.reverse():
F,G=_[_.length-1].subtract(_[0]),c=Math.hypot(G.x,G.y),b=L.point(G.y/c,-G.x/c),A=[5,-15].find(U=>Qn(_,b.multiplyBy(U+5),k))??(d>=0?5:void 0);if(A===void 0)continue;
let B=_.map(U=>U.add(b.multiplyBy(A)));if(B.slice(1).reduce((U,H,W)=>U+H.distanceTo(B[W]),0)<I+4)continue;let Y=_.filter((U,H)=>H%2===0).map(U=>U.add(b.multiplyBy(
A+5)));d<0&&!Y.every(({x:U,y:H})=>Z(U-6,H-6,12,12))||(d<0&&Y.forEach(({x:U,y:H})=>O(U-6,H-6,12,12)),D=j,h.append(...p(w.name,`along-${d}-${S}-${j}`,B.map(U=>U.subtract(
m)),`along route-${w.r}${d<0?"":" hot"}`)))}})}function z(N){f=N,M.replaceChildren(),N>=0&&u&&T(u,N),y.style.display=N>=0&&M.childElementCount?"none":""}return r.
onLayout(N=>{u=N,T(N,-1),z(f)}),z}var Xn=5,to=12,eo=5,Re=18,no=4e4,Dt=t=>t.km??NaN;function oo(t,s,o){let r=[t[0]];for(let e=1;e<t.length;e++){let n=t[e-1],a=t[e],i=L.LineUtil.clipSegment(n,a,o);
if(i){let[u,f]=i,y=Math.max(Math.ceil(u.distanceTo(f)/s),1),M=n.distanceTo(a)||1;for(let g=0;g<=y;g++){let p=u.multiplyBy(1-g/y).add(f.multiplyBy(g/y));p.km=Dt(
n)+(Dt(a)-Dt(n))*n.distanceTo(p)/M,r.push(p)}}r.push(a)}return r.filter((e,n)=>!n||e.x!==r[n-1].x||e.y!==r[n-1].y)}function so(t,s,o){let r=[],e=null;for(let n=1;n<
t.length;n++){let a=L.LineUtil.clipSegment(t[n-1],t[n],o);if(!a)continue;let[i,u]=a,f=Math.max(Math.ceil(i.distanceTo(u)/s),1);(!e||!e.equals(i))&&r.push([i]);for(let y=1;y<=
f;y++)r[r.length-1].push(i.multiplyBy(1-y/f).add(u.multiplyBy(y/f)));e=u}return r}function ao(t){let s=[0];for(let o=1;o<t.length;o++)s.push(s[o-1]+Math.hypot(t[o].
x-t[o-1].x,t[o].y-t[o-1].y));for(let o=0,r=0,e=0,n=0,a=0;o<t.length;o++){for(;e<t.length&&s[e]<=s[o]+Re;)n+=t[e].mx,a+=t[e].my,e++;for(;s[r]<s[o]-Re;)n-=t[r].mx,
a-=t[r].my,r++;t[o].ox=n/(e-r),t[o].oy=a/(e-r)}}function Wt(t){if(!t.metres){let s=t.metres=[0];t.latlngs.slice(1).forEach((o,r)=>s.push(s[r]+Tt(t.latlngs[r],o).
m))}return t.metres}function Ze({leg:t,from_km:s,backwards:o},r){let e=Wt(t),n=e[e.length-1],a=n?t.km*r/n:0;return s+(o?t.km-a:a)}function Ge({map:t,data:s},o){
let r=s.legs.map(d=>({...d,latlngs:d.line,bands:[]})),e=d=>[d.casing,d.line,d.over,d.hit].flatMap(h=>h||[]),n=s.routes.map((d,h)=>{let m=0,w=d.legs.map(([$,F],j)=>{
let R=r[$],_=d.standings[j]||"",G=h>=6?" late":"",c=R.schematic?"schematic":R.modelled?"modelled":"known",b=`${R.medium} ${c}${G} route-${h} ${_}`.trim(),A={interactive:!1,
smoothFactor:0,weight:R.medium==="land"?4:2.5},B={leg:R,number:$,backwards:F,system:d.systems[j],from_km:m,plain:[],dots:[],points:[],seen:[],casing:L.polyline(
[],{...A,pane:"casings",className:`casing ${b}`}),line:L.polyline([],{...A,pane:"lines",className:`line ${b}`}),over:_?L.polyline([],{...A,pane:"lines",className:`\
over ${b}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${b}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return m+=R.km,B.hit.on("click",q=>{o.openRoute(
o.routeNear(q.latlng)||{r:h,part:B},q.latlng)}),B.hit.on("mousemove",q=>o.highlight((o.routeNear(q.latlng)||{r:h}).r)),B.hit.on("mouseout",()=>o.highlight(-1)),
B}),S=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${h}`,html:String(h+1),iconSize:[20,20]})}).on("click",()=>o.open(
"route",h,S.getLatLng())),I=L.layerGroup(w.flatMap(e)),D=L.latLngBounds(w.flatMap($=>$.leg.latlngs));return{parts:w,label:S,group:I,bounds:D,shown:!0,away:!1,since:d.
since,until:d.until,dots:[],wanted:!0}}),a=d=>d.routes.filter(h=>n[h].shown),i=d=>!o.only||o.only.includes(d);r.forEach(d=>{for(let h=0;d.accuracy_m&&h<d.latlngs.
length-1;){let m=h+1;for(;m<d.latlngs.length-1&&Math.abs(d.latlngs[m+1].lat-d.latlngs[h].lat)<1;)m++;d.bands.push(L.polyline(d.latlngs.slice(h,m+1),{pane:"bands",
interactive:!1,noClip:!0,smoothFactor:1,className:d.routes.length>1?"band shared":`band route-${d.routes[0]}`})),h=m}});function u(d){r.forEach(h=>{let m=h.latlngs[h.
latlngs.length>>1].lat,w=h.accuracy_m||0,S=w>to*vt(m,d);h.bands.forEach(I=>{if(S&&a(h).some(D=>i(D)&&!o.failed.has(D))){let D=I.getLatLngs(),x=(D[0].lat+D[D.length-
1].lat)/2;I.addTo(t).setStyle({weight:2*w/vt(x,d)})}else I.remove()})})}let f=null;function y(d,h){d.forEach(({route:I,r:D})=>I.parts.forEach(x=>{let $=s.comparison&&
D<s.comparison.paired?Wt(x.leg):null,F=L.LineUtil.simplify(x.leg.latlngs.map((j,R)=>{let _=t.project(j,h);return $&&(_.km=Ze(x,$[R])),_}),.8);x.plain=x.backwards?
F.reverse():F}));let m=t.getPixelBounds(),w=m.getSize().multiplyBy(.7),S=L.bounds(m.getTopLeft().subtract(w),m.getBottomRight().add(w));f=S,d.forEach(({route:I,
r:D})=>{let x=I.dots=I.parts.flatMap($=>oo($.plain,6,S).map(F=>({x:F.x,y:F.y,km:Dt(F),r:D,part:$,dx:0,dy:0,mx:0,my:0,ox:0,oy:0})));x.forEach(($,F)=>{let j=x[Math.
max(F-1,0)],R=x[Math.min(F+1,x.length-1)],_=Math.hypot(R.x-j.x,R.y-j.y)||1;$.dx=(R.x-j.x)/_,$.dy=(R.y-j.y)/_})})}function M(d){let h=eo+2,m=new Map,w=(I,D)=>Math.
floor(I/h)*67108864+Math.floor(D/h);d.filter(({r:I})=>i(I)).forEach(({route:I})=>I.dots.forEach(D=>{let x=w(D.x,D.y),$=m.get(x);$?$.push(D):m.set(x,[D])}));let S=d.
reduce((I,{route:D})=>I+D.dots.length,0)<=no;d.filter(({r:I})=>i(I)).forEach(({route:I,r:D})=>I.dots.forEach(x=>{let $=new Map([[D,x]]);for(let B=0;S&&B<9;B++){
let q=x.x+(Math.floor(B/3)-1)*h,Y=x.y+(B%3-1)*h;for(let U of m.get(w(q,Y))||[]){if(U.r===D)continue;let H=Math.hypot(U.x-x.x,U.y-x.y),W=$.get(U.r);H>h||Math.abs(
U.dx*x.dx+U.dy*x.dy)<.8||(!W||H<Math.hypot(W.x-x.x,W.y-x.y))&&$.set(U.r,U)}}let F=a(x.part.leg).filter(i),j=[...new Set([...$.keys(),...F])].sort((B,q)=>B-q);if(j.
length<2)return;let R=[...$.values()],_=$.get(j[0])||x,G=F.includes(j[0])&&!$.has(j[0])?T(j[0],x.part):1,c=Math.min(Xn,Math.max(3.6,24/j.length),80/j.length)*G,
b=(j.indexOf(D)-(j.length-1)/2)*c,A=R.reduce((B,q)=>[B[0]+q.x/R.length,B[1]+q.y/R.length],[0,0]);x.mx=A[0]-x.x-_.dy*b,x.my=A[1]-x.y+_.dx*b}))}function g(d){let h=n.
map((m,w)=>({route:m,r:w})).filter(({route:m})=>m.shown);y(h,d),M(h),h.forEach(({route:m})=>{ao(m.dots),m.parts.forEach(w=>{w.dots=[]}),m.dots.forEach(w=>w.part.
dots.push(w)),m.parts.forEach(w=>{w.points=w.dots.map(S=>L.point(S.x+S.ox,S.y+S.oy))}),m.parts.forEach((w,S)=>{let I=m.parts[S+1],D=I?[...w.points,I.points[0]]:
w.points,x=L.LineUtil.simplify(D,.4).map($=>t.unproject($,d));e(w).forEach($=>$.setLatLngs(x))})}),p.forEach(m=>m(d))}let p=[];o.onLines=d=>{p.push(d)};function T(d,h){
let m=n[d].parts.find(w=>w.number===h.number);return m&&m.backwards!==h.backwards?-1:1}o.routeNear=(d,h=10)=>{let m=t.project(d,t.getZoom()),w=null,S=h;return n.
forEach((I,D)=>{I.shown&&I.parts.forEach(x=>{for(let $=1;$<x.points.length;$++){let F=L.LineUtil.pointToSegmentDistance(m,x.points[$-1],x.points[$]);F<S&&(S=F,w=
{r:D,part:x})}})}),w},o.addInk((d,h)=>{let m=L.bounds(h,h.add(t.getSize()));return n.filter(w=>w.shown).flatMap(w=>w.parts.flatMap(S=>(S.seen=so(S.points,6,m).map(
I=>I.map(D=>D.subtract(h))),S.seen.flat())))});let z=[.5,.4,.6,.3,.7,.2,.8,.1,.9];o.onLayout(({zoom:d,origin:h,size:m,free:w,take:S})=>{n.forEach(I=>{if(I.label.
remove(),!I.shown)return;let D=I.parts.flatMap(F=>F.seen.map(j=>({piece:j,users:j.length?a(F.leg).length:0})));D.sort((F,j)=>F.users-j.users||j.piece.length-F.piece.
length);let $=D.flatMap(({piece:F})=>z.map(j=>F[Math.floor(j*F.length)])).find(({x:F,y:j})=>F>14&&j>14&&F<m.x-14&&j<m.y-14&&w(F-11,j-11,22,22));$&&(S($.x-11,$.y-
11,22,22),I.label.setLatLng(t.unproject($.add(h),d)).addTo(t))})});let N=ze({map:t,routes:n,usersOf:a},o),C=-1;o.highlight=d=>{d!==C&&(C=d,document.documentElement.
classList.toggle("has-hot",d>=0),document.querySelectorAll(".hot").forEach(h=>h.classList.remove("hot")),N(d),d>=0&&document.querySelectorAll(`.route-${d}`).forEach(
h=>h.classList.add("hot")))};let Z=d=>{if(d instanceof SVGPathElement)return-2;let h=d instanceof Element&&d.closest("[class*=route-], [data-route]");if(!h)return-1;
let m=/(?:^| )route-(\d+)(?: |$)/.exec(h.getAttribute("class")||"");return Number(m?m[1]:h.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(d=>document.
addEventListener(d,h=>{let m=Z(h.target);m>-2&&o.highlight(m)})),document.addEventListener("focusout",()=>o.highlight(-1)),o.kpAt=({part:d},h)=>{let{leg:m}=d,w=Wt(
m),S=t.project(h,t.getZoom()),I=m.latlngs.map($=>t.project($,t.getZoom())),D=1/0,x=0;for(let $=1;$<I.length;$++){let[F,j]=[I[$-1],I[$]],R=j.subtract(F),_=R.x**2+
R.y**2,G=S.subtract(F),c=_?Math.min(Math.max((G.x*R.x+G.y*R.y)/_,0),1):0,b=S.distanceTo(F.add(R.multiplyBy(c)));b<D&&(D=b,x=w[$-1]+c*(w[$]-w[$-1]))}return Ze(d,
x)},o.openRoute=(d,h)=>{let m=o.open("route",d.r,h,d.part.number),{leg:w}=d.part,S=w.accuracy_m===null?NaN:w.accuracy_m/1e3,I=S>0?Math.min(2,1-Math.floor(Math.log10(
2*S))):2,D=10**-I,x=Math.max(0,I),$=(Math.round(o.kpAt(d,h)/D)*D).toLocaleString("en",{minimumFractionDigits:x,maximumFractionDigits:x}),F=Number.isNaN(S)?"accu\
racy not known":`± ${S} km`,j=E("p","kp",E("b","",`KP ${$} km`),` along the route from its start, ${F}. ${o.hereLines(h).join(". ")}.`);return dt(m,"h2").after(
j),m};let O=d=>document.querySelector(`[data-route="${d}"]`);function k(d,h){let m=d.wanted&&!d.away,w=O(h);if(w){let S=w.querySelector("input");S&&(S.checked=d.
wanted),w.classList.toggle("off",!m),dt(w,".when").textContent=d.away?` (not in ${o.year})`:""}d.shown!==m&&(d.shown=m,m?d.group.addTo(t):d.group.remove())}o.routes=
n,o.legs=r,n.forEach((d,h)=>{d.group.addTo(t);let m=O(h),w=m&&dt(m,".go"),S=w?.textContent??`Route ${h+1}`,I=o.addLayer({key:`route-${h}`,title:S,parent:"routes",
show:$=>{d.wanted=$,k(d,h)},mark:()=>E("span",`number route-${h}`,String(h+1))}),D=()=>{o.open("route",h,null),o.visit(()=>o.frame(d.bounds))};o.addSearch({names:[
S,w?.title],kind:`route ${h+1}`,open:D});let x=m&&m.querySelector("input");x&&x.addEventListener("change",()=>I.set(x.checked)),w&&w.addEventListener("click",D)}),
o.onYear(d=>n.forEach((h,m)=>{h.away=d!==null&&(h.since!==null&&d<h.since||h.until!==null&&d>h.until),k(h,m)}),n.flatMap(d=>[d.since,d.until])),o.onDraw(g),t.on(
"moveend",()=>{let d=t.getPixelBounds();f&&!f.contains(d)&&g(t.getZoom())}),o.onDraw(u)}function Ue(t,s,o,r){let e=t.getContainer(),n=ut("panel-toggle"),a=ut("card"),i=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),u=L.control.zoom().addTo(t),
f=()=>document.body.classList.contains("comparing"),y=!0,M=0;function g(){let S=!a.hidden,I=y&&!S;n.setAttribute("aria-expanded",String(I)),ut("panel-body").hidden=
!I,s.classList.toggle("closed",!I&&!S),s.classList.toggle("carded",S),e.parentElement?.parentElement?.classList.toggle("covered",I||S),cancelAnimationFrame(M),M=
requestAnimationFrame(r)}function p(S){y=S,S&&h.close(),g()}n.addEventListener("click",()=>p(n.getAttribute("aria-expanded")!=="true"));function T(){let{width:S,
height:I}=s.getBoundingClientRect(),D=s.classList.contains("closed"),x=t.attributionControl.getContainer()?.offsetHeight??0;if(!ht())return s.getBoundingClientRect().
left>=e.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,x+24]}:D?{paddingTopLeft:[76,I+34],paddingBottomRight:[60,x+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[S+60,50]};let $=e.getBoundingClientRect(),F=D?null:s.getBoundingClientRect(),j=F&&F.top<$.top+40,R=F&&!j?Math.max($.bottom-F.top,0)+14:
x+62,_=j?Math.max($.right-F.left,0)+20:30,G=e.clientHeight<330;return{paddingTopLeft:[30,G||!D?20:I+26],paddingBottomRight:[Math.min(_,$.width/2),Math.min(G?56:
R,$.height*.6)]}}function z(S){t.fitBounds(S,{...T(),animate:!1})}let N=null,C=()=>({at:t.getCenter(),zoom:t.getZoom()}),Z=()=>{let S=C();return N!==null&&S.zoom===
N.to.zoom&&t.project(S.at).distanceTo(t.project(N.to.at))<2};function O(S){cancelAnimationFrame(M),requestAnimationFrame(()=>{let I=Z()&&N?N.from:C();t.fire("vi\
sit"),S(),N={from:I,to:C()}})}function k(){if(!N||!Z())return!1;let{from:S}=N;return N=null,t.fire("visit"),t.setView(S.at,S.zoom,{animate:!1}),!0}function d(){
let{paddingTopLeft:S,paddingBottomRight:I}=T();t.options.minZoom=0;let D=t.getBoundsZoom(o.bounds,!1,L.point(S[0]+I[0],S[1]+I[1])),x=Math.floor(4*Math.min(t.getBoundsZoom(
o.window,!0),D))/4;t.getZoom()<x&&t.setZoom(x,{animate:!1}),t.setMinZoom(x)}let h=ro(t,a,g);function m(){i.setPosition("bottomleft"),u.setPosition(ht()?"bottomr\
ight":"bottomleft"),p(!ht()&&!f())}let w=t.attributionControl.getContainer();return w?.addEventListener("click",S=>{S.target instanceof Element&&S.target.closest(
"a")||w.classList.toggle("open")}),m(),re(m),z(o.bounds),{expand:p,frame:z,visit:O,back:k,limit:d,card:h.open,closeCard:h.close}}function ro(t,s,o){let r=dt(s,"\
.card-body"),e=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),n=null;function a(){if(!n)return!1;let{gone:u,from:f}=n,y=s.contains(
document.activeElement);return n=null,e.remove(),s.hidden=!0,r.replaceChildren(),u(),o(),f&&f.isConnected&&y&&f.focus({preventScroll:!0}),!0}function i(u,f,y=()=>{}){
let M=document.activeElement,g=s.contains(M),p=M===document.body?null:M,T=g&&n?n.from:p,z=g||!!(T&&T.matches(":focus-visible")),N=n;return n=null,N?.gone(),n={gone:y,
from:T},r.replaceChildren(u),r.scrollTop=0,f?e.setLatLng(f).addTo(t):e.remove(),s.hidden=!1,o(),z&&s.focus({preventScroll:!0}),u}return{open:i,close:a}}var io=[Be,Ge,de,pe,xe],co=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],Yt=null,Kt=null,Jt=null;ft(window).$||=t=>{let s=document.createElement("template");return s.innerHTML=
String(t).trim(),[s.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),ft(L.PosAnimation).include({run(t,s){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,s),this.fire("step").fire("end")}}));
function lo(t){let{crs:s=L.CRS.EPSG3857}=t.options;s===L.CRS.EPSG3857&&(t.project=(o,r=t.getZoom())=>{let e=L.latLng(o),n=2**r;if(e.ofLat!==e.lat||e.ofLng!==e.lng){
let{x:a,y:i}=s.latLngToPoint(e,0);Object.assign(e,{ofLat:e.lat,ofLng:e.lng,u:a,v:i})}return new L.Point((e.u||0)*n,(e.v||0)*n)})}async function Ve(t){_e(document.
body);let s=JSON.parse(ut("data").dataset.view||""),o=t.getContainer(),r=ut("panel");co.forEach(([M,g])=>{t.createPane(M).style.zIndex=String(g)}),o.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),lo(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(ut("credits").innerHTML),o.setAttribute("role","application"),o.setAttribute("aria-roledescri\
ption","map");let e=!1,{layout:n,...a}=Fe(t,r),{limit:i,...u}=Ue(t,r,s,()=>{e&&n()});s.icon&&(delete ft(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
s.icon));let f=ho(t,{...a,...u,layout:n},()=>e);t.setMaxBounds(s.window),i(),t.on("resize",i),o.setAttribute("aria-busy","true");let y={map:t,box:o,panel:r,...await fo(
s,o)};io.forEach(M=>M(y,f)),e=!0,f.redraw(),o.removeAttribute("aria-busy"),uo(t,f),[Yt,Kt,Jt]=[t,y,f]}function uo(t,{redraw:s,layout:o}){let r=t.getContainer(),
e=!1,n=0;function a([i,...u]){cancelAnimationFrame(n),n=requestAnimationFrame(()=>{n=0,i(),u.length?a(u):r.classList.remove("unplaced")})}t.on("zoomanim dragsta\
rt visit",()=>{e=!0}),t.on("zoomend",()=>{e?r.classList.add("unplaced"):s()}),t.on("moveend",()=>{e?a(r.classList.contains("unplaced")?[()=>s(!1),o]:[o]):o(),e=
!1}),t.on("viewreset",()=>{n||o()})}async function fo(t,s){try{let[o,r]=await Promise.all(["ground","data"].map(a=>Se(ut(a).textContent||"",(i,u)=>new L.LatLng(
i,u)))),{features:e,...n}=r;return{data:{...n,...t},ground:o,features:Ce(e)}}catch(o){let r=E("p","unread","The map cannot be drawn: this browser is from before\
 2023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");throw r.setAttribute("role","alert"),s.append(r),o}}function ho(t,s,o){
let r=[],e=[],n=!1;function a(f=!0){let y=t.getZoom();r.forEach(M=>M(y)),f&&s.layout()}function i(){!o()||n||(a(),e.forEach(f=>f()),u.state.changed())}let u={...s,
redraw:a,year:null,only:null,failed:new Set,layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(f,y,M)=>{
u.state.entries.set(f,{get:y,set:M})}},depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(f,y)=>u.open("route",f.r,y),highlight:()=>{},
onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],open:(f,y,M)=>u.card(E("div"),M),show:()=>{},find:()=>[],onDraw:f=>{r.push(f)},onLayers:f=>{e.push(f)},
addSearch:f=>{u.entries.push(f)},onYear:(f,y=[])=>{u.years.push(f),y.forEach(M=>u.dates.add(M))},together(f){let y=n;n=!0,f(),n=y,i()},addLayer({key:f,title:y,group:M,
shown:g=!0,parent:p="",count:T=null,show:z=null,mark:N=null}){let C={key:f,title:y,parent:p,count:T,mark:N,first:g,shown:!1,set(Z){C.shown!==Z&&(C.shown=Z,M&&(Z?
M.addTo(t):M.remove()),z&&z(Z),i())}};return u.layers.push(C),C.set(g),C}};return u}return nn(po);})();
