var cableroute=(()=>{var Gt=Object.defineProperty;var pn=Object.getOwnPropertyDescriptor;var mn=Object.getOwnPropertyNames;var gn=Object.prototype.hasOwnProperty;var yn=(t,s)=>{for(var o in s)Gt(t,o,{get:s[o],enumerable:!0})},wn=(t,s,o,r)=>{if(s&&typeof s=="object"||typeof s=="function")for(let e of mn(s))!gn.call(t,e)&&
e!==o&&Gt(t,e,{get:()=>s[e],enumerable:!(r=pn(s,e))||r.enumerable});return t};var bn=t=>wn(Gt({},"__esModule",{value:!0}),t);var Fo={};yn(Fo,{given:()=>ne,map:()=>ee,shared:()=>oe,start:()=>cn});var fe=window.matchMedia("(max-width: 760px), (max-height: 480px)"),pt=()=>fe.matches,de=t=>fe.addEventListener("change",t);function ut(t){let s=document.getElementById(
t);if(!s)throw new Error(`the page has no ${t}`);return s}function dt(t,s){let o=t.querySelector(s);if(!o)throw new Error(`the page has no ${s}`);return o}function v(t,s,...o){
let r=document.createElement(t);return s&&(r.className=s),r.append(...o),r}var it=()=>new Promise(t=>{setTimeout(t)});function mt(t){let s=t.getContext("2d");if(!s)
throw new Error("this browser paints on no canvas");return s}var ct=t=>t,Et=(t,s)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**s);var Ln='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',xn=t=>t.slice(1).reduce((s,o,r)=>s+o.distanceTo(t[r]),0);function Ut(t,...[
s,o,r,e,n=0]){let a=v("span",`catalogue-name ${o}`,v("bdi","",s)),c=t.containerPointToLayerPoint([r,e]);return a.style.transform=`translate(${c.x.toFixed(1)}px,\
 ${c.y.toFixed(1)}px)`+(n?` rotate(${n.toFixed(3)}rad)`:""),a}function Mn(t,s){let o=[];return t.forEach(r=>{let e=[0];r.slice(1).forEach((n,a)=>e.push(e[a]+n.distanceTo(
r[a])));for(let n=0,a=1;n+1<r.length;n++){for(a=Math.max(a,n+1);a+1<r.length&&e[a]-e[n]<s;)a++;let c=r[n],l=r[a],u=c.distanceTo(l);u<s||u<.985*(e[a]-e[n])||o.push(
[c,l])}}),o}function he({map:t,pane:s,partsOf:o,nameOf:r,colourOf:e}){let n=mt(document.createElement("canvas"));n.font=Ln;let a=new Map;function c(y){let d=a.get(
y)??n.measureText(y).width;return a.set(y,d),d}let l=y=>o(y).map(d=>d.map(x=>t.layerPointToContainerPoint(x)));function u(y,d,x,{size:_,free:E,take:B}){let P=r(
y),M=c(P)+4,S=Mn(d,M),z=Math.max(1,Math.floor(S.length/24));for(let $=0;$<S.length;$+=z){let[Z,W]=S[($+y*7*z)%S.length];W.x<Z.x&&([Z,W]=[W,Z]);let F=Z.add(W).divideBy(
2),g=W.subtract(Z),C=Math.hypot(g.x,g.y),b=L.point(g.x/C,g.y/C),R=L.point(b.y,-b.x),N=M/5+6,k=[-2,-1,0,1,2].map(A=>F.add(b.multiplyBy(A*M/5)).subtract([M/10+3,7]));
if(!k.every(({x:A,y:i})=>A>4&&i>4&&A<_.x-60&&i<_.y-30)||!k.every(({x:A,y:i})=>E(A,i,N,14)))continue;k.forEach(({x:A,y:i})=>B(A,i,N,14));let I=F.subtract(b.multiplyBy(
M/2-2)).add(R.multiplyBy(6.5)),O=x(P,"of-system",I.x,I.y,Math.atan2(g.y,g.x));return O.style.color=e(y),O.dataset.system=String(y),O}return null}function h(y,d,x){
y.map(_=>{let E=l(_);return{system:_,parts:E,length:E.reduce((B,P)=>B+xn(P),0)}}).sort((_,E)=>E.length-_.length).slice(0,pt()?12:60).forEach(({system:_,parts:E})=>u(
_,E,d,x))}function m(y){if(s.querySelectorAll(".lit").forEach(Z=>Z.remove()),s.classList.toggle("one",y!==null),y===null)return;let d=(...Z)=>{let W=Ut(t,...Z);
return W.classList.add("lit"),s.append(W),W},x=t.getSize(),_=l(y);if(u(y,_,d,{size:x,free:()=>!0,take:()=>{}}))return;let B=_.flat().filter(({x:Z,y:W})=>Z>4&&W>
14&&Z<x.x-4&&W<x.y-30);if(!B.length)return;let P=r(y),M=c(P),{x:S,y:z}=B[B.length>>1],$=d(P,"of-system",Math.max(4,Math.min(S-M/2,x.x-M-8)),z-18);$.style.color=
e(y),$.dataset.system=String(y)}return{widthOf:c,nameSystems:h,nameOne:m}}var me=4.5,En=.35/2**me;function ge(t,s,{project:o,clip:r}){let e="",n="",a=()=>`${t.getZoom()} ${t.getPixelOrigin()}`;Object.assign(ct(s),{_project(){o(),this.
_rings=[],[e,n]=[a(),""]},_update(){if(!this._map||e!==a())return;let{min:c,max:l}=this._renderer._bounds,u=`${c} ${l}`;u!==n&&(n=u,r.call(this),this._updatePath())}})}
function vn(t){let s=t[0];return t.filter((o,r)=>{let e=r===0||r===t.length-1||Math.abs(o.x-s.x)+Math.abs(o.y-s.y)>=1;return e&&(s=o),e})}function kn(t,s,o){let r=s.
map(n=>t.project(n,0)),e=r.length>8?L.LineUtil.simplify(r,En):r;return{fine:r,coarse:e,bounds:L.bounds(r),closed:o}}function ye(t,s,o,r){let e=null,n=new Map;function a(){
e||=o.map(l=>kn(t,l,r)),n=new Map}function c(){let l=2**t.getZoom(),u=t.getPixelOrigin(),{min:h,max:m}=this._renderer._bounds,y=L.bounds(h.subtract([2,2]),m.add(
[2,2])),d=L.bounds(y.getTopLeft().add(u).divideBy(l),y.getBottomRight().add(u).divideBy(l));this._parts=[],(e||[]).forEach(x=>{if(!x.bounds.intersects(d))return;
let _=n.get(x);if(!_){let{x:E,y:B}=u,P=t.getZoom()<=me?x.coarse:x.fine;_=vn(P.map(M=>new L.Point(Math.round(M.x*l)-E,Math.round(M.y*l)-B))),n.set(x,_)}if(r){let E=L.
PolyUtil.clipPolygon(_,y,!0);E.length&&this._parts.push(E);return}this._parts.push(...we(_,y))})}return ge(t,s,{project:a,clip:c}),s}function we(t,s){let o=[],r=null;
for(let e=1;e<t.length;e++){let n=L.LineUtil.clipSegment(t[e-1],t[e],s,e>1,!0);if(!n){r=null;continue}r||o.push(r=[n[0]]),r.push(n[1]),n[1]!==t[e]&&(r=null)}return o}
var pe=-1e7,An=4,jt=40;function Vt(t,s,o,r,e){let n=null,a=new Map;function c(h,m){let y=a.get(m);if(y)return y;let d=2**m,x=e(m),_=h.map((B,P)=>{if(!x||!x[P])return new L.
Point(B.x*d,B.y*d);let M=h[Math.max(P-1,0)],S=h[Math.min(P+1,h.length-1)],z=S.x-M.x,$=S.y-M.y,Z=x[P]/(Math.hypot(z,$)||1);return new L.Point(B.x*d-$*Z,B.y*d+z*Z)});
a.size>=An&&a.delete(a.keys().next().value??NaN);let E=L.LineUtil.simplify(_,.8);return a.set(m,E),E}function l(){if(n)return;let h=o.map(m=>t.project(m,0));n={
points:h,bounds:L.bounds(h)}}function u(){if(!n)return;let h=t.getZoom(),m=2**h,y=t.getPixelOrigin(),{min:d,max:x}=this._renderer._bounds,_=L.bounds(d,x),E=new L.
Bounds,B=L.bounds(d.add(y).subtract([jt,jt]),x.add(y).add([jt,jt])),{points:P,bounds:M}=n;this._parts=[],r.forEach(z=>{let $=z*256*m;if(!L.bounds(L.point(M.getTopLeft()).
multiplyBy(m).add([$,0]),L.point(M.getBottomRight()).multiplyBy(m).add([$,0])).intersects(B))return;let W=c(P,h).map(({x:F,y:g})=>new L.Point(F+$-y.x,g-y.y));this.
_parts.push(...we(W,_))}),this._parts.forEach(z=>z.forEach($=>E.extend($))),this._parts.length||E.extend([pe,pe]);let S=this._clickTolerance();this._pxBounds=L.
bounds(E.getTopLeft().subtract([S,S]),E.getBottomRight().add([S,S]))}return ge(t,s,{project:l,clip:u}),s}function be(t){let s=new Map,o=[],r=new Array(5).fill(0);return t.forEach((n,a)=>(n.places||[]).forEach(c=>{let l=s.get(c);l?l.push(a):s.set(c,[a])})),t.map((n,a)=>a).
sort((n,a)=>(t[a].places||[]).length-(t[n].places||[]).length).forEach(n=>{let a=r.map(c=>c/(4*t.length));(t[n].places||[]).forEach(c=>(s.get(c)||[]).forEach(l=>{
o[l]!==void 0&&a[o[l]]++})),o[n]=a.indexOf(Math.min(...a)),r[o[n]]++}),o}function Le(t,s){let o=new Map,r=a=>{let c=o.get(a)||{users:new Set,turn:0,next:[],order:[]};
return o.set(a,c),c},e=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,n=t.map(({latlngs:a})=>a.slice(1).map((c,l)=>{let u=e(a[l]),h=e(c);return u<h?{key:`${u} ${h}`,
sense:1}:{key:`${h} ${u}`,sense:-1}}));t.forEach(({item:a},c)=>n[c].forEach(({key:l})=>r(l).users.add(a.system))),n.forEach(a=>a.slice(1).forEach(({key:c,sense:l},u)=>{
let h=a[u];r(h.key).next.push([c,l*h.sense]),r(c).next.push([h.key,l*h.sense])})),o.forEach(a=>{if(a.turn)return;a.turn=1;let c=[a];for(let l=c.pop();l;l=c.pop())
for(let[u,h]of l.next){let m=r(u);m.turn||(m.turn=l.turn*h,c.push(m))}}),o.forEach(a=>{a.order=[...a.users].sort((c,l)=>s[l]-s[c]||c-l)}),t.forEach((a,c)=>{let{
facts:{from:l,to:u},system:h}=a.item,m=n[c].map(({key:y,sense:d})=>{let{order:x,turn:_}=r(y);return d*_*(x.indexOf(h)-(x.length-1)/2)});m.some(y=>y)&&(a.slots=a.
latlngs.map((y,d)=>d===0&&typeof l=="number"||d===m.length&&typeof u=="number"?0:((m[d-1]??m[d])+(m[d]??m[d-1]))/2))})}var Sn=11,Cn=3.2,On=6e4,$n=["out of service","retired","cancelled"],Rt="schematic",Tn=["inferred",Rt,"assumed"],Ct=t=>t==="in service"?"live":$n.includes(t)?"go\
ne":"plan",Nn=t=>Tn.includes(t.confidence||""),qt=t=>t.confidence===Rt?Rt:Nn(t)?"modelled":"known",Ot=t=>Number(String(t||"").slice(0,4))||null,xe=t=>t.length>32?
`${t.slice(0,30)}…`:t;function _n(t){let s=t.reduce((o,r)=>r.length>o.length?r:o);return s[s.length>>1]}function Ht(t){let s=[v("bdi","en clip",t.name)];if(t.
name_ar){let o=v("span","ar clip",t.name_ar);o.lang="ar",o.dir="rtl",s.push(" ",o)}return s}async function Me({map:t,data:s,box:o,panel:r,features:e},n){let a=!s.
routes.length,c=t.createPane("catalogue-hot"),l=t.createPane("catalogue-names");Object.assign(c.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(l.style,
{zIndex:"605",pointerEvents:"none"});let u=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),h=L.canvas({pane:"catalogue-hot",padding:.25}),m=L.circle([0,0],
{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function y(){let f=getComputedStyle(document.documentElement),T=j=>f.getPropertyValue(`--${j}`).
trim();return{soft:T("soft"),ink:T("ink"),halo:T("halo"),land:T("land"),thin:Number(T("thin")),dashes:[Number(T("dash")),Number(T("gap"))],routes:Array.from({length:7},
(j,q)=>T(`route-${q}`))}}let d=y(),x=a?be(e.systems):[],_=f=>{let T=Ct(e.systems[f].status);return!a||T==="gone"?d.soft:d.routes[x[f]]};function E(f){let T=Ct(e.
systems[f.system].status),j=qt(f),q=T==="gone"?1:j==="known"?2.2:j===Rt?1.6*d.thin:1.6;return{color:_(f.system),weight:q,lineCap:"butt",opacity:T==="gone"?.6:a?
.95:.75,dashArray:T==="plan"?d.dashes.map(tt=>tt*q).join(" "):void 0}}let[[,B],[,P]]=s.window,M=f=>{let T=f.map(tt=>tt.lng),j=T.reduce((tt,st)=>Math.min(tt,st)),
q=T.reduce((tt,st)=>Math.max(tt,st));return[0,...j<B?[1]:[],...q>P?[-1]:[]]},S=f=>Math.min(Cn,Sn/(Et(20,f)/1e3));function z(f,T){let{latlngs:j}=f,q=L.polyline(j,
T);return Vt(t,q,j,M(j),tt=>{let st=S(tt);return f.slots&&f.slots.map(ft=>ft*st)})}let $=e.segments.map((f,T)=>{let j={item:f,latlngs:f.line,slots:null},q=z(j,{
renderer:u,pane:"catalogue",bubblingMouseEvents:!1,...E(f)});return q.on("mouseover",st=>i(f.system,st.latlng)),q.on("mouseout",()=>i(null)),q.on("click",st=>n.
open("system",f.system,st.latlng,T)),ct(q).system=e.systems[f.system].name,Object.assign(j,{line:q})}),Z=e.systems.map(()=>[]);if($.forEach(f=>Z[f.item.system].
push(f)),$.reduce((f,{latlngs:T})=>f+T.length,0)<=On){let f=Z.map(T=>{let j=T.flatMap(({latlngs:q})=>q.map(tt=>tt.lat));return j.reduce((q,tt)=>q+tt,0)/(j.length||
1)});Le($,f)}await it();let W={live:!1,plan:!1,gone:!1},F=L.layerGroup(),g=null,C=f=>{let{ready:T,over:j}=e.systems[f];return g===null||(Ot(T)||0)<=g&&(Ot(j)||1/0)>=
g},b=({item:f})=>W[Ct(e.systems[f.system].status)]&&C(f.system);function R(){$.forEach(f=>{let T=b(f);T!==F.hasLayer(f.line)&&(T?F.addLayer(f.line):F.removeLayer(
f.line))})}F.addTo(t),n.onYear(f=>{g=f,R(),ot(),hn()},[...e.systems.flatMap(f=>[Ot(f.ready),Ot(f.over)]),...e.incidents.map(f=>f.lat===void 0?null:Ot(f.start))]);
let N=null,k=null,I=L.layerGroup().addTo(t),O=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function A(f){if(N=f,I.clearLayers(),o.classList.toggle(
"has-hot-system",f!==null),document.querySelectorAll(".systems .hot").forEach(j=>j.classList.remove("hot")),a&&se(f),f===null)return;let T=document.querySelector(
`.systems [data-system="${f}"]`);T&&T.classList.add("hot"),Z[f].forEach(j=>{let q=E(j.item),tt=a?q.color:d.ink,{weight:st=0}=q;[{color:d.halo,weight:st+5},{...q,
color:tt,weight:st+1.5,opacity:1}].forEach(lt=>z(j,{renderer:h,pane:"catalogue-hot",interactive:!1,...lt}).addTo(I))})}function i(f,T){if(A(f===null?k:f),f===null||
!T){O.remove();return}O.setLatLng(T).setContent(v("bdi","clip",e.systems[f].name)).addTo(t)}function p(f){m.remove(),f&&f.accuracy_m&&f.lat!==void 0&&f.lon!==void 0&&
m.setLatLng([f.lat,f.lon]).setRadius(f.accuracy_m).addTo(t)}let w=f=>n.open("place",f,Y[f].latlng),D=e.places.map(()=>0);e.systems.forEach(f=>(f.places||[]).forEach(
T=>{D[T]++}));let H=[],U=L.layerGroup(),G=[],V=new Set(s.routes.flatMap(({legs:f})=>[{at:f[0],last:!1},{at:f[f.length-1],last:!0}]).map(({at:[f,T],last:j})=>e.legs[f].
facts[T===j?"from":"to"])),Y=e.places.map((f,T)=>{let j=L.latLng(f.lat,f.lon);if(f.role==="other"){let lt=L.circleMarker(j,{renderer:u,pane:"catalogue",radius:a?
3.2:4,weight:1.3,fillOpacity:1,color:d.ink,fillColor:d.land,bubblingMouseEvents:!1});return lt.on("click",()=>w(T)),lt.on("mouseover",()=>{O.setLatLng(j).setContent(
v("span","",...Ht(f))).addTo(t)}).on("mouseout",()=>O.remove()),U.addLayer(lt),H.push(lt),G.push({latlng:j,text:f.name,rank:D[T],className:"of-place",off:!1}),{
latlng:j}}let q=v("span","place-name",...Ht(f)),tt=f.role==="station",st=tt?14:8,ft=L.marker(j,{icon:L.divIcon({className:`place ${f.role}`,html:v("div","dot",v(
"i"),q),iconSize:[st,st]}),zIndexOffset:tt?200:-200,riseOnHover:!0}).addTo(t);return ft.getElement()?.setAttribute("aria-label",[f.name,f.name_ar].filter(Boolean).
join(" ")),tt||ft.bindTooltip(v("span","",...Ht(f)),{direction:"top",className:"tip"}),ft.on("click",()=>w(T)),ft.on("keypress",lt=>{lt.originalEvent.key==="Ent\
er"&&w(T)}),n.addLabel({latlng:j,element:q,dot:!0,rank:tt?V.has(T)?3:2:0}),{latlng:j}});n.places=Y,await it();let Q=e.stretches.map((f,T)=>{let j=f.line,q=Vt(t,
L.polyline(j,{renderer:u,pane:"catalogue",bubblingMouseEvents:!1,color:d.ink,weight:3.5,opacity:.28}),j,[0],()=>null);return q.on("click",tt=>n.open("stretch",T,
tt.latlng)),q.on("mouseover",tt=>{O.setLatLng(tt.latlng).setContent(v("bdi","clip",f.name)).addTo(t)}).on("mouseout",()=>O.remove()),{item:f,latlngs:j,line:q}}),
X=L.layerGroup(Q.map(({line:f})=>f)),J=ct(L.CircleMarker).extend({_updatePath(){let f=this._renderer,T=this._point,j=this._radius,q=f._ctx;!f._drawing||this._empty()||
(q.beginPath(),q.moveTo(T.x,T.y-j),q.lineTo(T.x+j,T.y),q.lineTo(T.x,T.y+j),q.lineTo(T.x-j,T.y),q.closePath(),f._fillStroke(q,this))}}),et=L.layerGroup(),nt=[];e.
incidents.forEach((f,T)=>{if(f.lat===void 0||f.lon===void 0)return;let j=L.latLng(f.lat,f.lon),q=new J(j,{renderer:u,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,
color:d.halo,fillColor:d.ink,bubblingMouseEvents:!1});q.on("click",()=>n.open("incident",T,j)),q.on("mouseover",()=>{O.setLatLng(j).setContent(v("bdi","clip",`${f.
start}: ${f.name}`)).addTo(t)}).on("mouseout",()=>O.remove()),nt.push({latlng:j,lozenge:q,text:String(f.start).slice(0,7),rank:1e3,className:"of-incident",year:Ot(
f.start),hidden:!0,off:!1})});function ot(){nt.forEach(f=>{let T=g===null||f.year===null||f.year===g;f.off=!T,T?et.addLayer(f.lozenge):et.removeLayer(f.lozenge)})}
ot();let K={live:0,plan:0,gone:0};e.systems.forEach(f=>{K[Ct(f.status)]++});let rt=[["live","In service"],["plan","Planned or not verified"],["gone","Out of ser\
vice or cancelled"]];for(let[f,T]of rt.filter(([j])=>K[j]))await it(),n.addLayer({key:`systems-${f}`,title:T,parent:"systems",count:K[f],shown:a&&f!=="gone",show:j=>{
W[f]=j,R()}});await it(),G.length&&n.addLayer({key:"stations",parent:"stations",title:a?"Landing stations":"Other landing stations",group:U,count:G.length,shown:!0,
show:f=>{G.forEach(T=>{T.off=!f})}}),Q.length&&n.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:X,count:e.paths.length,shown:a}),nt.length&&n.
addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:et,count:nt.length,shown:a,show:f=>{nt.forEach(T=>{T.hidden=!f})}});let{widthOf:Nt,nameSystems:ln,
nameOne:se}=he({map:t,pane:l,partsOf:f=>Z[f].flatMap(({line:T})=>ae(T)),nameOf:f=>xe(e.systems[f].name),colourOf:_}),un=f=>Math.round((pt()?.4:1)*(f<3?24:f<5?70:
130)),ae=f=>F.hasLayer(f)&&ct(f)._parts||[];n.addInk((f,T)=>{let j=[],q=t.getPixelOrigin().subtract(T);if(!a)return j;for(let{line:tt}of $)if(F.hasLayer(tt))for(let st of ae(
tt))for(let ft=1;ft<st.length;ft++){let lt=st[ft-1],ht=st[ft],kt=Math.ceil(lt.distanceTo(ht)/8);for(let Lt=0;Lt<kt;Lt++)j.push({x:lt.x+(ht.x-lt.x)*Lt/kt+q.x,y:lt.
y+(ht.y-lt.y)*Lt/kt+q.y});if(j.length>4e4)return j}return j}),n.onLayout(f=>{let{origin:T,size:j,free:q,take:tt,inside:st,crossed:ft,zoom:lt}=f,ht=[],kt=(...at)=>(ht.
push(Ut(t,...at)),ht[ht.length-1]),Lt=[...nt.filter(at=>!at.hidden),...G].filter(at=>!at.off).map(at=>({...at,at:t.project(at.latlng,lt).subtract(T)})).filter(({
at})=>at.x>0&&at.y>0&&at.x<j.x&&at.y<j.y).sort((at,At)=>At.rank-at.rank);Lt.forEach(({at})=>tt(at.x-4,at.y-4,8,8)),a&&ln(e.systems.map((at,At)=>At),kt,f);for(let at of Lt){
if(ht.length>=un(lt))break;let At=xe(at.text),xt=Nt(At)+2,Mt=13,{x:It,y:zt}=at.at,ue=[[It+7,zt-Mt/2],[It-7-xt,zt-Mt/2],[It-xt/2,zt-7-Mt],[It-xt/2,zt+7]].filter(
([yt,wt])=>st(yt,wt,xt,Mt)&&q(yt,wt,xt,Mt)).map(([yt,wt])=>({u:yt,v:wt,met:ft(yt,wt,xt,Mt)})),St=ue.length?ue.reduce((yt,wt)=>wt.met<yt.met?wt:yt):null;!St||St.
met>(at.rank>=1e3?9:2)||(tt(St.u,St.v,xt,Mt),kt(At,at.className,St.u,St.v))}l.replaceChildren(...ht),a&&se(N)});let re={system:f=>Z[f].map(T=>T.latlngs),segment:f=>[
$[f].latlngs],stretch:f=>[Q[f].latlngs],path:f=>e.paths[f].stretches.map(T=>Q[T].latlngs),leg:f=>[n.legs[f].latlngs],route:f=>n.routes[f].parts.map(T=>T.leg.latlngs)};
n.where=(f,T)=>{if(f==="place")return Y[T].latlng;if(f==="incident"){let q=e.incidents[T];return q.lat===void 0||q.lon===void 0?null:L.latLng(q.lat,q.lon)}let j=re[f]?.(
T)??[];return j.length?_n(j):null},n.mark=(f,T=0)=>{n.choose("card",f==="route"?[T]:[]),p(f==="place"?e.places[T]:f==="incident"?e.incidents[T]:null),k=f==="sys\
tem"?T:f==="segment"?e.segments[T].system:null,A(k)},n.show=(f,T)=>{let j=re[f]?.(T).flat()??[],q=n.where(f,T);n.open(f,T,null),j.length?n.visit(()=>n.frame(L.latLngBounds(
j))):q&&n.visit(()=>n.frame(q.toBounds(4e4)))};let _t=(f,T,j)=>j.forEach((q,tt)=>{let st=(ft,lt)=>[q.facts[ft]||""].flat().filter(ht=>typeof ht=="string").flatMap(
ht=>String(ht).split(lt)).filter(Boolean);n.addSearch({names:[q.name,q.name_ar].filter(Boolean),first:f==="place",kind:f==="place"?q.kind.charAt(0).toUpperCase()+
q.kind.slice(1):T,also:[q.id||"",...st("other names",", "),"start"in q?String(q.start):""].filter(Boolean),owners:st("owners",", "),open:()=>n.show(f,tt)})});await it(),
_t("place","Place",e.places),_t("system","Cable system",e.systems),_t("path","Crossing path",e.paths),_t("incident","Incident",e.incidents),_t("deal","Deal",e.deals);
let fn=f=>{let T=Ct(e.systems[f.system].status);return T!=="live"?T:qt(f)},dn=new Set([...e.segments.map(fn),...Q.length?["path"]:[],...nt.length?["incident"]:[]]);
r.querySelectorAll("[data-key]").forEach(f=>{ct(f).hidden=!dn.has(f.getAttribute("data-key")||"")});let Pt=[],ie=dt(r,".count"),ce=ie.textContent;function hn(){
Pt.forEach(({row:T,system:j})=>{T.hidden=!C(j)});let f=Pt.filter(({row:T})=>!T.hidden).length;Pt.length&&(ie.textContent=g===null?ce:`${f} of ${ce}, in ${g}`)}let le=document.
getElementById("systems");if(le){let f=T=>{let j=L.SVG.create("svg"),q=L.SVG.create("path"),tt=e.systems[T];j.setAttribute("width","26"),j.setAttribute("height",
"8"),j.setAttribute("aria-hidden","true"),q.setAttribute("d","M1 4H25");let st=Ct(tt.status);return q.setAttribute("class",st==="live"?qt(tt):st),j.setAttribute(
"class","system"),j.style.setProperty("--system",st==="gone"?"var(--soft)":`var(--route-${x[T]})`),j.append(q),j};e.systems.map((T,j)=>({item:T,i:j})).sort((T,j)=>T.
item.name.localeCompare(j.item.name,"en")).forEach(({item:T,i:j})=>{let q=[T.ready||"date not known",T.status==="in service"?"":T.status,Z[j].length?"":"not dra\
wn"].filter(Boolean).join(", "),tt=v("button","",Z[j].length?f(j):v("span","no-line"),v("bdi","clip",T.name),v("small","",q));tt.type="button",tt.dataset.system=
String(j),tt.addEventListener("click",()=>{n.show("system",j)}),tt.addEventListener("mouseenter",()=>i(j)),tt.addEventListener("mouseleave",()=>i(null)),tt.addEventListener(
"focus",()=>i(j)),tt.addEventListener("blur",()=>i(null));let st=v("li","",tt);Pt.push({row:st,system:j}),le.append(st)})}n.onDraw(f=>{let T=Math.max(1.8,Math.min(
4,f*.62));H.forEach(j=>j.setRadius(T))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{d=y(),$.forEach(f=>f.line.setStyle(E(f.
item))),Q.forEach(({line:f})=>f.setStyle({color:d.ink})),H.forEach(f=>f.setStyle({color:d.ink,fillColor:d.land})),nt.forEach(({lozenge:f})=>f.setStyle({color:d.
halo,fillColor:d.ink})),A(N),n.layout()})}var Wt=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],Ee="schematic",Bn=["inferred",Ee,"assumed"],Pn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],In={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},zn=["candida\
tes","why","note","place"],vt=t=>v("bdi","",t);function Yt(t,s,o){let r=v("button",t,s);return r.type="button",r.addEventListener("click",e=>{e.stopPropagation(),
o()}),r}var jn=t=>v("span",`surely ${t}`,t);function Rn(t){let s=t.split(", ")[1]||"",o=Bn.includes(s),r=v("span",`mark ${o?"modelled":"known"}`,o&&s!==Ee?"mode\
lled":s);return s?[r," ",t]:[t]}function Dn(t){let s=(e,n)=>{let a=v("th","",e);return a.scope=n,a},o=["low","likely","high"],r=t.map(e=>v("tr","",s(String(e.figure),
"row"),...o.map(n=>v("td","",n==="likely"?v("b","",String(e[n])):String(e[n])))));return v("table","figures",v("thead","",v("tr","",v("td",""),...o.map(e=>s(e,"\
col")))),v("tbody","",...r))}function ve({features:t},s){let o=Wt.flatMap(([M,S])=>t[S].map((z,$)=>[M,$])),r=new Map(Wt),e=(M,S)=>t[r.get(M)||"routes"][S];function n(M,S){
let z=Yt("to",vt(e(M,S).name),()=>P(M,S));return z.dataset.to=`${M}-${S}`,z}let a=M=>[M].flat().map(S=>typeof S=="number"?n(...o[S]):vt(S)),c=(M,S)=>v("span",`b\
adge ${M.contract?"contract":"intent"}`,...a(S));function l(M,S=null){let z=v("dl","facts");return Object.entries(M).forEach(([$,Z])=>{if(S?!S.includes($):["not\
e","status"].includes($))return;let W=$==="accuracy"?Rn(String(Z)):a(Z);z.append(v("dt","",$.charAt(0).toUpperCase()+$.slice(1)),v("dd",$==="value"?"value":"",...W))}),
z.children.length?[z]:[]}function u({id:M,kind:S,from:z,to:$,"attribution confidence":Z,...W}){let F=z&&$?{ends:[z," – ",$].flat()}:{},g=typeof M=="number"?o[M]:
null,C=g&&g[0]==="deal",b={...M===void 0?{}:{id:M},...F,...C||!S?{}:{kind:S},...W},[R,...N]=Object.entries(b),k=v("li","",...C?[c(e(...g),S)," "]:[],...a(R[1]));
Z&&k.append(" ",jn(String(Z)));let I=v("small","");return N.forEach(([O,A])=>{let[i,p]=In[O]||["",""],w=/\d$/.test(String(A))?p:"",D=[i,...a(A),w].filter(H=>H!==
"");zn.includes(O)?k.append(v("p","small",...D)):O==="value"?k.append(v("p","value",...D)):I.append(...I.childNodes.length?[" · "]:[],v("span","",...D))}),I.childNodes.
length&&k.insertBefore(I,k.querySelector("p")),k}function h(M,S){return M==="Figures"?Dn(S):v("section","",v("h3","",M),v("ul","things",...S.map(u)))}function m(M=[]){
if(!M.length)return[];let S=M.map(z=>{let $=t.sources[z],Z=vt($.title);if($.url){let F=v("a","",Z);F.href=$.url,F.target="_blank",F.rel="noopener noreferrer",Z=
F}let W=[$.publisher,$.date,$.licence].flatMap(F=>F?[", ",vt(F)]:[]);return v("li","",Z,...W)});return[v("details","sources",v("summary","",`Sources (${S.length}\
)`),v("ul","",...S))]}let y=[],d="",x=0,_=(M,S)=>v("section","leg",v("h3","",M==="leg"?"This leg: ":"Here: ",n(M,S)),...l(e(M,S).facts,Pn));function E(M,S,z){let $=e(
M,S),{status:Z,note:W}=$.facts,F=v("span","title",...M==="route"?[v("span","number",String(S+1))]:[],v("span","",vt($.name))),g=v("h2","",F);if(g.tabIndex=-1,g.
id=`card-title-${++x}`,$.name_ar){let N=v("span","ar",$.name_ar);N.lang="ar",N.dir="rtl",g.append(N)}let C=v("p","kicker",v("span","",vt($.kind.charAt(0).toUpperCase()+
$.kind.slice(1))),...M==="deal"?[c($,$.facts.kind)]:[],...Z?[v("span","chip",...a(Z))]:[]);if(y.length>1){let[N,k]=y[y.length-2],I=Yt("back","‹ Back",()=>{y.pop(),
dt(B(),"h2").focus({preventScroll:!0})});I.setAttribute("aria-label",`Back to ${e(N,k).name}`.slice(0,120)),C.prepend(I)}let b=M==="deal"?$.contract?"contract":
"intent":M==="route"?`route-${S}`:"",R=v("article",`card of-${M} ${b}`.trim(),C,g,...z===null?[]:[_(M==="route"?"leg":"segment",z)],...l($.facts),...Object.entries(
$.lists).map(([N,k])=>h(N,k.map(I=>t.lists[N][I]))),...$.uncertain?[v("section","",v("h3","","Uncertain"),...$.uncertain.map(N=>v("p","small doubt",vt(N))))]:[],
...W?[v("p","small note",...a(W))]:[],...m($.sources));return s.where(M,S)&&C.append(Yt("go-there","Show on the map",()=>s.show(M,S))),R.setAttribute("aria-labe\
lledby",g.id),R.dataset.card=`${M}-${S}`,R}function B(M=null){let S=y[y.length-1],[z,$]=S,Z=E(...S),W=M||(["place","incident"].includes(z)?s.where(z,$):null);return s.
card(Z,W,()=>{d="",s.mark(null),s.state.changed()}),d=`${z}-${$}`,s.mark(z,$),s.state.changed(),Z}function P(M,S){y.push([M,S,null]),dt(B(),"h2").focus({preventScroll:!0})}
s.open=(M,S,z,$=null)=>(y=[[M,S,$]],B(z)),s.state.add("card",()=>d,M=>{let[,S,z]=/^([a-z]{3,8})-(\d{1,5})$/.exec(M)||[],$=Wt.find(([Z])=>Z===S);!$||Number(z)>=t[$[1]].
length?s.closeCard():d!==M&&s.open($[0],Number(z),null)})}var Fn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function ke(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,s=>Fn[s]).replace(/[٠-٩۰-۹]/g,
s=>String(Number(s.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function Zn(t,s,o){let r=` ${t}`.indexOf(` ${s}`);return t===s?0:r===0?1:r>0?2:o.
every(e=>t.includes(e))?3:9}function Ae(t,s){let o=ke(s),r=o.split(" ");return o?t.flatMap(e=>{let n=e.folded??=[e.names,e.also||[],e.owners||[]].flatMap((l,u)=>l.
flatMap(h=>h?[[ke(h),u,h]]:[])),a=99,c="";return n.forEach(([l,u,h])=>{let m=Zn(l,o,r),y=m===9?99:m===3?10+u:e.first&&!u?m/10:m+[e.late?.3:0,.4,.6][u];y<a&&(a=y,
c=u===2?`owner: ${h}`:u===1?h:"")}),Object.assign(e,{why:c}),a<99?[{entry:e,score:a,size:Math.min(...n.map(([l])=>l.length||99))}]:[]}).sort((e,n)=>e.score-n.score||
e.size-n.size).slice(0,12).map(e=>e.entry):[]}var Kt=t=>new RegExp("\\p{Script=Arabic}","u").test(t);var bt=.0033528106647474805,$t=6378137*(1-bt),Gn=63710088e-1,gt=t=>t*Math.PI/180,Dt=t=>t*180/Math.PI;function Se(t){let s=t*(40680631590769-$t*$t)/($t*$t);return[
1+s/16384*(4096+s*(-768+s*(320-175*s))),s/1024*(256+s*(-128+s*(74-47*s)))]}var Ce=(t,s,o,r)=>t*s*(r+t/4*(o*(2*r**2-1)-t/6*r*(4*s**2-3)*(4*r**2-3)));function Oe(t,s,o,r,e,n,a){
let c=bt/16*s*(4+bt*(4-3*s));return t+(1-c)*bt*o*(r+c*e*(a+c*n*(2*a**2-1)))}function Bt(t,s){let o=Math.round((s.lng-t.lng)/360)*360,r=gt(s.lng-t.lng-o),e=Math.
atan((1-bt)*Math.tan(gt(t.lat))),n=Math.atan((1-bt)*Math.tan(gt(s.lat))),[a,c,l,u]=[Math.sin(e),Math.cos(e),Math.sin(n),Math.cos(n)],h=r;for(let y=0;y<100;y++){
let d=Math.sin(h),x=Math.cos(h),_=u*d,E=c*l-a*u*x,B=Math.hypot(_,E),P=a*l+c*u*x;if(B<1e-15&&P>0)return{m:0,bearing:0,exact:!0};let M=Math.atan2(B,P),S=B?c*u*d/B:
0,z=1-S**2,$=z>1e-12?P-2*a*l/z:0,Z=Oe(r,z,S,M,B,P,$);if(Math.abs(Z)>Math.PI+1e-9)break;if(Math.abs(Z-h)<1e-12){let[W,F]=Se(z);return{m:$t*W*(M-Ce(F,B,P,$)),bearing:(Dt(
Math.atan2(_,E))+360)%360,exact:!0}}h=Z}let m=Math.sin(gt(s.lat-t.lat)/2)**2+Math.cos(gt(t.lat))*Math.cos(gt(s.lat))*Math.sin(r/2)**2;return{m:2*Gn*Math.asin(Math.
sqrt(Math.min(m,1))),exact:!1,bearing:(Dt(Math.atan2(u*Math.sin(r),c*l-a*u*Math.cos(r)))+360)%360}}function Un(t,s,o){let r=(1-bt)*Math.tan(gt(t.lat)),e=1/Math.
hypot(1,r),n=r*e,a=Math.sin(gt(s)),c=Math.cos(gt(s)),l=Math.atan2(r,c),u=e*a,h=1-u**2,[m,y]=Se(h),d=o/($t*m),x=d;for(let $=0,Z=!1;$<100&&!Z;$++){let W=d+Ce(y,Math.
sin(x),Math.cos(x),Math.cos(2*l+x));Z=Math.abs(W-x)<1e-13,x=W}let _=Math.sin(x),E=Math.cos(x),B=Math.cos(2*l+x),P=n*_-e*E*c,M=Math.atan2(n*E+e*_*c,(1-bt)*Math.hypot(
u,P)),S=Math.atan2(_*a,e*E-n*_*c),z=Oe(0,h,u,x,_,E,B);return{lat:Dt(M),lng:t.lng+Dt(S-z)}}function $e(t,s){let{m:o,bearing:r}=Bt(t,s),e=Math.max(1,Math.min(200,
Math.ceil(o/5e4))),n=t.lng;return[t,...Array.from({length:e},(a,c)=>{let l=c+1<e?Un(t,r,o*(c+1)/e):s;return n=l.lng+360*Math.round((n-l.lng)/360),{lat:l.lat,lng:n}})]}function Te({map:t,data:s,box:o,panel:r},e){let n=ut("tools"),a=(i,p=0)=>i.toLocaleString("en",{minimumFractionDigits:p,maximumFractionDigits:p}),c=i=>a(i/1e3,i<
1e4?3:i<1e6?2:1),l={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function u(i){
let p=L.SVG.create("svg"),w=L.SVG.create("path");return p.setAttribute("viewBox","0 0 24 24"),p.setAttribute("aria-hidden","true"),w.setAttribute("d",l[i]),p.append(
w),p}function h(i,p,w=""){let D=v("button",w,i);return D.type="button",D.addEventListener("click",p),D}let m=null;function y(i,p,w){let D=h(u(i),w,"tool");return D.
setAttribute("aria-label",p),D.title=p,n.append(D),D}function d(i,p,w,{opened:D=()=>{},closed:H=()=>{}}={}){let U=y(i,p,()=>{m&&m.item===U?x():G()});w.classList.
add("sheet"),w.id=`sheet-${i}`,w.hidden=!0,w.setAttribute("role","group"),w.setAttribute("aria-label",p),U.setAttribute("aria-expanded","false"),U.setAttribute(
"aria-controls",w.id),n.append(w);function G(){m&&x(),pt()&&e.expand(!1),m={item:U,sheet:w,closed:H},w.hidden=!1,U.setAttribute("aria-expanded","true"),D()}return{
item:U,show:G}}function x(i=!1){if(!m)return;let{item:p,sheet:w,closed:D}=m;m=null,w.hidden=!0,p.setAttribute("aria-expanded","false"),D(),i&&p.focus()}document.
addEventListener("keydown",i=>{i.key==="Escape"&&!i.defaultPrevented&&(m?x(!0):o.querySelector(".leaflet-popup")?t.closePopup():(e.closeCard(),e.back()))}),dt(ut(
"card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),ut("skip").addEventListener("click",i=>{let p=ut(dt(document,"#skip").getAttribute("hre\
f")?.slice(1)||"");i.preventDefault(),r.contains(p)&&e.expand(!0),p.focus({preventScroll:!0})}),e.find=i=>Ae(e.entries,i),(function(){let i=v("input"),p=v("ul",
"results"),w=v("p","said");i.type="search",i.placeholder="Station, system, path … or اسم",i.autocomplete="off",i.spellcheck=!1,i.maxLength=200,i.dir="auto",
Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).
forEach(([X,J])=>i.setAttribute(X,J)),p.id="results",p.setAttribute("role","listbox"),p.setAttribute("aria-label","Found"),w.setAttribute("role","status");let H=d(
"search","Search",v("div","search",i,w,p),{opened:()=>{i.focus(),i.select()}}),U=[],G=-1;function V(X){x(),H.item.focus();let{bounds:J,latlng:et}=X;J?e.visit(()=>e.
frame(J)):et&&e.visit(()=>e.frame(L.latLng(et).toBounds(4e4))),X.open&&X.open()}function Y(X){G=X,[...p.children].forEach((J,et)=>J.setAttribute("aria-selected",
String(et===X))),X<0?i.removeAttribute("aria-activedescendant"):(i.setAttribute("aria-activedescendant",p.children[X].id),p.children[X].scrollIntoView({block:"n\
earest"}))}function Q(){U=e.find(i.value),p.replaceChildren(...U.map((X,J)=>{let et=X.names.flatMap(rt=>rt||[]),nt=et.find(rt=>!Kt(rt))||et[0]||"",ot=et.find(Kt),
K=v("li","",v("bdi","en",nt));if(ot&&ot!==nt){let rt=v("bdi","ar",ot);rt.lang="ar",K.append(rt)}return K.append(v("small","",X.kind||"",...X.why?[" · ",v("bdi",
"",X.why)]:[])),K.id=`result-${J}`,K.setAttribute("role","option"),K.addEventListener("mousedown",rt=>rt.preventDefault()),K.addEventListener("click",()=>V(X)),
K})),i.setAttribute("aria-expanded",String(U.length>0)),w.textContent=i.value.trim()?U.length?`${U.length} found`:"Nothing found":"",Y(U.length?0:-1)}i.addEventListener(
"input",Q),i.addEventListener("keydown",X=>{let J=X.key==="ArrowDown"?1:X.key==="ArrowUp"?-1:0;if(J&&U.length)Y((G+J+U.length)%U.length);else if(X.key==="Enter"&&
G>=0)V(U[G]);else if(X.key==="Escape"&&i.value)i.value="",Q();else return;X.preventDefault()}),document.addEventListener("keydown",X=>{let J=X.target instanceof
Element&&X.target.closest("input, textarea, select");X.key==="/"&&!J&&(X.preventDefault(),H.show())})})();let _={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let i=v("ul","tree"),p=new Set,w=[];function D(G,V,Y,Q,X){let J=v("inpu\
t"),et=v("label","",J);return J.type="checkbox",J.addEventListener("change",()=>Q(J.checked)),X&&et.append(X()),et.append(v("bdi","",G)),V!==null&&et.append(v("\
small","",a(V))),w.push([J,Y]),v("div","row",et)}function H(){w.forEach(([G,V])=>{let Y=V();G.checked=Y===!0,G.indeterminate=Y===null})}function U(){w=[];let G=Object.
keys(_),V=[...new Set([...G,...e.layers.map(Y=>Y.parent)])];i.replaceChildren(...V.flatMap(Y=>{let Q=e.layers.filter(K=>K.parent===Y);if(!Q.length)return[];if(Q.
length===1){let[K]=Q;return[v("li","",D(K.title,K.count,()=>K.shown,rt=>{K.set(rt),H()},K.mark))]}let X=()=>{let K=Q.filter(rt=>rt.shown).length;return K===0?!1:
K===Q.length?!0:null},J=_[Y]||Y,et=D(J,Q.length,X,K=>{e.together(()=>Q.forEach(rt=>rt.set(K))),H()}),nt=v("ul","",...Q.map(K=>v("li","",D(K.title,K.count,()=>K.
shown,rt=>{K.set(rt),H()},K.mark))));nt.hidden=!p.has(Y),nt.id=`branch-${V.indexOf(Y)}`;let ot=h(v("span","chevron"),()=>{nt.hidden=!nt.hidden,nt.hidden?p.delete(
Y):p.add(Y),ot.setAttribute("aria-expanded",String(!nt.hidden))},"more");return ot.setAttribute("aria-label",`${J}: each one`),ot.setAttribute("aria-expanded",String(
!nt.hidden)),ot.setAttribute("aria-controls",nt.id),et.append(ot),[v("li","",et,nt)]})),H()}d("layers","Layers",v("div","layers",v("h2","","Layers"),i),{opened:U}),
e.onLayers(()=>{m&&m.sheet.id==="sheet-layers"&&H()})})();let E=v("div","cross");E.setAttribute("aria-hidden","true");let B=null;(function(){let i=[],p=L.layerGroup(),
w=v("ol","steps"),D=v("p","total");D.setAttribute("role","status");let H=L.polyline([],{pane:"measure",className:"measured",interactive:!1,smoothFactor:0}),U=J=>{
i.push(J),G()};function G(){let J=i.slice(1).map((ot,K)=>Bt(i[K],ot));H.setLatLngs(i.slice(1).map((ot,K)=>$e(i[K],ot))),p.clearLayers(),i.forEach(ot=>p.addLayer(
L.circleMarker(ot,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),w.replaceChildren(...J.map(ot=>v("li","",`${ot.exact?"":"about "}${c(ot.
m)} km`,v("small","",`bearing ${ot.bearing.toFixed(1)}°`))));let et=J.reduce((ot,K)=>ot+K.m,0),nt=J.every(ot=>ot.exact);D.textContent=i.length<2?i.length?"One \
point; add another":"No point yet":`${nt?"":"About "}${c(et)} km in all`,D.dataset.metres=J.length?et.toFixed(4):"",Y.disabled=Q.disabled=!i.length}let V=h("Add\
 the centre of the map",()=>U(t.getCenter())),Y=h("Undo",()=>{i.pop(),G()}),Q=h("Clear",()=>{i.length=0,G()}),X=v("div","measure",v("h2","","Measure"),v("p","",
"Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),v("div","buttons",V,Y,Q),w,D);d("measure","Measure",X,{opened(){B=U,e.closeCard(),
o.classList.add("measuring"),o.append(E),t.doubleClickZoom.disable(),[H,p].forEach(J=>J.addTo(t)),G()},closed(){B=null,o.classList.remove("measuring"),E.remove(),
t.doubleClickZoom.enable(),[H,p].forEach(J=>J.remove())}})})();let P=[...e.dates].flatMap(i=>Number.isInteger(i)?Number(i):[]).sort((i,p)=>i-p),M=()=>{};if(P.length&&
P[0]<P[P.length-1]){let i=P[0],p=P[P.length-1],w=v("input"),D=v("output","","All years");Object.assign(w,{type:"range",min:i,max:p+1,step:1,value:p+1}),w.setAttribute(
"aria-label","Year"),M=G=>{e.year=G===null||G>p?null:Math.max(G,i),w.value=String(e.year??p+1),D.textContent=e.year===null?"All years":String(e.year),w.setAttribute(
"aria-valuetext",D.textContent),U.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(V=>V(e.year))),e.state.changed()},w.addEventListener("inpu\
t",()=>M(Number(w.value)));let H=v("div","ends",v("span","",String(i)),v("span","","all")),{item:U}=d("year","Year",v("div","year",v("h2","","Year"),D,w,H,v("p",
"","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has\
 no known date stays."),h("All years",()=>M(null))));w.setAttribute("aria-valuetext","All years")}let S=e.state;S.add("view",()=>{let{lat:i,lng:p}=t.getCenter();
return`${i.toFixed(4)},${p.toFixed(4)},${t.getZoom()}`},i=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(i))return;let[p,w,D]=i.
split(",").map(Number);t.setView([p,w],Math.min(Math.max(D,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),S.add("change",()=>e.layers.filter(i=>i.shown!==i.first).
map(i=>encodeURIComponent(i.key)).join(","),i=>{let p=new Set(i.split(",").flatMap(w=>{try{return[decodeURIComponent(w)]}catch{return[]}}));e.layers.forEach(w=>w.
set(p.has(w.key)!==w.first))}),S.add("year",()=>e.year===null?"":String(e.year),i=>{M(/^\d{4}$/.test(i)?Number(i):null)});function z(){return"#"+[...S.entries].
map(([i,{get:p}])=>[i,p()]).filter(([,i])=>i).map(([i,p])=>`${i}=${p}`).join("&")}let $="";function Z(i){if(location.hash===$)return;$=location.hash;let p=new Map(
location.hash.slice(1,6e3).split("&").map(D=>{let H=D.indexOf("=");return[D.slice(0,H),D.slice(H+1)]})),w=[...S.entries].filter(([D])=>!i||p.has("view")||p.has(
D));w.length&&e.together(()=>w.forEach(([D,{set:H}])=>H(p.get(D)||"")))}let W;function F(){try{$=z(),history.replaceState(null,"",$)}catch{}}Z(!0),window.addEventListener(
"hashchange",()=>Z(!1));let g=!1;if(["pointerdown","keydown","wheel"].forEach(i=>window.addEventListener(i,()=>{g=!0},{capture:!0,passive:!0})),S.changed=()=>{clearTimeout(
W),g&&(W=setTimeout(F,250))},t.on("moveend",()=>S.changed()),/^(https?|file):$/.test(location.protocol)){let i=v("input"),p=v("p","said");i.readOnly=!0,i.setAttribute(
"aria-label","Link to this view"),p.setAttribute("role","status"),i.addEventListener("focus",()=>i.select()),d("link","Link to this view",v("div","link",v("h2",
"","Link to this view"),i,v("div","buttons",h("Copy",async()=>{i.select();let w;try{await navigator.clipboard.writeText(i.value),w=!0}catch{w=document.execCommand(
"copy")}p.textContent=w?"Copied":"Copy it from the field"})),p),{opened(){i.value=location.href.split("#")[0]+z(),p.textContent="",i.focus()}})}if(document.fullscreenEnabled){
let i=y("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());i.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{i.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function C(i){let p=e.depthAt(
i);return p?`Depth: ${a(p.low_m)} to ${a(p.high_m)} m, from cells of about ${a(p.cell_km)} km`:"Depth: on land, or not known"}function b(i){let p=i.lng-360*Math.
round(i.lng/360),w=Et(0,t.getZoom())/111320,D=Math.min(5,Math.max(1,Math.ceil(-Math.log10(w)))),H=(U,G,V)=>`${Math.abs(U).toFixed(D)}° ${U<0?V:G}`;return`${H(i.
lat,"N","S")}, ${H(p,"E","W")}`}e.hereLines=i=>[b(i),C(i)];function R(i){let p=e.routeNear(i);return p?e.openRoute(p,i):e.card(v("div","card here",...e.hereLines(
i).map(w=>v("p","",w))),i)}t.on("click",i=>{B?B(i.latlng):N()||R(i.latlng)}),o.addEventListener("keydown",i=>{i.key!=="Enter"||i.target!==o||(B?B(t.getCenter()):
R(t.getCenter()))});function N(){let i=!!m||k;return x(),i}let k=!1;t.on("preclick",()=>{k=!!o.querySelector(".leaflet-popup")});let I=null;function O(i){if(i!==
!!I)if(t.setMaxBounds(void 0),i){I={at:t.getCenter(),zoom:t.getZoom(),open:ut("panel-toggle").getAttribute("aria-expanded")==="true"};let p=I.open&&!pt()?A():t.
getBounds();document.documentElement.classList.add("printing"),e.expand(!0),t.invalidateSize({animate:!1,pan:!1}),t.fitBounds(p,{paddingBottomRight:[0,t.attributionControl.
getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),o.querySelectorAll("canvas").forEach(w=>{if(w.classList.contains("leaflet-tile"))return;let D=mt(
w),{width:H,height:U}=w,G=document.createElement("canvas");Object.assign(G,{width:H,height:U}),mt(G).drawImage(w,0,0),w.width=H,D.drawImage(G,0,0)})}else I&&(document.
documentElement.classList.remove("printing"),t.invalidateSize({animate:!1,pan:!1}),e.expand(I.open),t.setView(I.at,I.zoom,{animate:!1}),I=null,t.setMaxBounds(s.
window))}function A(){let i=t.getSize(),p=r.getBoundingClientRect().width+20;return L.latLngBounds(t.containerPointToLatLng([0,i.y]),t.containerPointToLatLng([i.
x-p,0]))}window.addEventListener("beforeprint",()=>O(!0)),window.addEventListener("afterprint",()=>O(!1))}function Vn({columns:t,rows:s,levels:o}){let r=o.slice();for(let e=0;e<3;e++){let n=r.slice();for(let a=0;a<s;a++)for(let c=0;c<t;c++){let l=a*t+c;if(r[l]!==-1)
continue;let u=0,h=0;for(let m=Math.max(a-1,0);m<=Math.min(a+1,s-1);m++)for(let y=Math.max(c-1,0);y<=Math.min(c+1,t-1);y++){let d=r[m*t+y];d!==-1&&(u+=d,h++)}h&&
(n[l]=u/h)}r=n}return r.map(e=>Math.max(e,0))}function qn(t){let s=t.columns>>1,o=t.rows>>1,r=new Float32Array(s*o);for(let e=0;e<o;e++)for(let n=0;n<s;n++){let a=2*
e*t.columns+2*n,c=0,l=0;for(let u of[a,a+1,a+t.columns,a+t.columns+1])t.levels[u]!==-1&&(c+=t.levels[u],l++);r[e*s+n]=l?c/l:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:s,rows:o,levels:r}}function _e(t){let s=[];for(let o=t;;o=qn(o)){let{west:r,south:e,step:n,columns:a,rows:c}=o,l=o,u=null;if(s.
push({west:r,south:e,step:n,columns:a,rows:c,get levels(){return u=u||Vn(l)}}),Math.min(a,c)<16)return s}}function Ne(t,s){let o=new Int32Array(4*t.length),r=new Float32Array(
4*t.length);return t.forEach((e,n)=>{let a=Math.min(Math.max(e,0),s-1),c=Math.floor(a),l=a-c;for(let u=0;u<4;u++)o[4*n+u]=Math.min(Math.max(c-1+u,0),s-1);r[4*n]=
(1-l)**3/6,r[4*n+1]=(3*l**3-6*l**2+4)/6,r[4*n+2]=(-3*l**3+3*l**2+3*l+1)/6,r[4*n+3]=l**3/6}),{nodes:o,weights:r}}function Be(t,s,o){let{columns:r,rows:e,levels:n}=t,
a=s.length,{nodes:c,weights:l}=Ne(s.map(d=>(d-t.west)/t.step),r),u=Ne(o.map(d=>(d-t.south)/t.step),e),h=new Map;function m(d){if(!h.has(d)){let x=new Float32Array(
a),_=d*r;for(let E=0,B=0;E<a;E++,B+=4)x[E]=l[B]*n[_+c[B]]+l[B+1]*n[_+c[B+1]]+l[B+2]*n[_+c[B+2]]+l[B+3]*n[_+c[B+3]];h.set(d,x)}return h.get(d)}let y=new Float32Array(
a*o.length);for(let d=0;d<o.length;d++){let[x,_,E,B]=[0,1,2,3].map($=>m(u.nodes[4*d+$])),[P,M,S,z]=u.weights.subarray(4*d,4*d+4);for(let $=0,Z=d*a;$<a;$++,Z++)y[Z]=
P*x[$]+M*_[$]+S*E[$]+z*B[$]}return y}function Pe(t){let s=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+s)/(1-s))/(4*Math.PI)]}function Hn([t,s,o,r],[e,n,a,c]){let l=0,u=1;for(let[
h,m,y,d]of[[t,o-t,e,a],[s,r-s,n,c]]){if(!m){if(h<y||h>d)return!1;continue}let x=(y-h)/m,_=(d-h)/m;l=Math.max(l,Math.min(x,_)),u=Math.min(u,Math.max(x,_))}return l<=
u}function Wn([t,s,o,r],[e,n,a,c]){let l=(u,h,m,y,d,x)=>Math.sign((m-u)*(x-h)-(y-h)*(d-u));return l(t,s,o,r,e,n)!==l(t,s,o,r,a,c)&&l(e,n,a,c,t,s)!==l(e,n,a,c,o,
r)}function Ie(t){let s=new Map,o=([e,n,a,c],l)=>{for(let u=Math.floor(e*256);u<=a*256;u++)for(let h=Math.floor(n*256);h<=c*256;h++)if(l(u*4096+h))return!0;return!1};
function r(){t.forEach(e=>{let n=Pe(e[0]);e.slice(1).forEach(a=>{let c=Pe(a),l=[...n,...c];o([Math.min(n[0],c[0]),Math.min(n[1],c[1]),Math.max(n[0],c[0]),Math.max(
n[1],c[1])],u=>{let h=s.get(u);return h?h.push(l):s.set(u,[l]),!1}),n=c})})}return([e,n],[a,c,l,u])=>{s.size||r();let h=[a,c,a+l,c+u],m=[a+l/2,c+u/2],y=[e,n,m[0],
m[1]];return!o([Math.min(a,e),Math.min(c,n),Math.max(a+l,e),Math.max(c+u,n)],d=>(s.get(d)||[]).some(x=>Hn(x,h)||Wn(x,y)))}}async function Yn(t){let s=atob(t),o=new Uint8Array(s.length);for(let c=0;c<o.length;c++)o[c]=s.charCodeAt(c);let e=new Blob([o]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),n=[],a=0;for(let c=await e.read();!c.done;c=await e.read()){if(a+=c.value.length,a>268435456)throw new RangeError("more data than a \
page has");n.push(c.value)}return new Uint8Array(await new Blob(n).arrayBuffer())}async function ze(t,s){let[o,r]=await Promise.all(t.split(" ",2).map(Yn)),e=Kn(
r,s);return JSON.parse(new TextDecoder().decode(o),(n,a)=>typeof a=="object"&&a!==null&&"~"in a?e[a["~"]]:a)}function Kn(t,s){let o=t.length>>2,r=0,e=()=>{if(r>=
o)throw new RangeError("fewer vertices than the lines have");let u=t[r]|t[r+o]<<8|t[r+2*o]<<16|t[r+++3*o]<<24;return u>>>1^-(u&1)},n=e();e();let a=Array.from({length:Math.
min(n,o)},()=>({unit:e(),size:e()})),c=0,l=0;return a.map(({unit:u,size:h})=>{let m=[],y=0,d=0,x=0,_=0,E=0,B=0;for(let P=0;P<h;P++){let M=e(),S=e();P?([E,x]=[x,
(x+E>>1)+M],[B,_]=[_,(_+B>>1)+S],y+=x,d+=_):(y=c+=M,d=l+=S),m.push(s(d/u,y/u))}return m})}function Ft({rows:t,columns:s}){let o=Array.from({length:t},()=>({}));
return Object.entries(s).forEach(([r,e])=>{let n=Array.isArray(e)?a=>e[a]:"all"in e?()=>e.all:a=>e.of[e.at[a]];o.forEach((a,c)=>{let l=n(c);l!==null&&(a[r]=l)})}),
o}function Jn(t,s){return`${[t-360*Math.round(t/360),s].map(r=>Number(r.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function je({lists:t,...s}){let o=Object.
entries(t).map(([e,n])=>[e,Ft(n)]),r=Object.entries(s).map(([e,n])=>{let a=n.facts&&Ft(n.facts),c=n.lists&&Ft(n.lists);return[e,Ft(n).map((l,u)=>{let h=a?.[u];return h?.
position===!0&&(h.position=Jn(Number(l.lon),Number(l.lat))),{...l,facts:h,lists:c?.[u]}})]});return{lists:Object.fromEntries(o),...Object.fromEntries(r)}}function Re({
columns:t,rows:s,steps:o},r,e){let n=new Float32Array(t*s);for(let a=0,c=0;a<n.length;a++)a%t===0&&(c=0),o[a]===" "?n[a]=e:n[a]=c=(c+o.charCodeAt(a)-63)%r;return n}var Jt=32,Qn=8,Xn=6;function to(t,[s,o]){let r=(e,n,a)=>e.some(c=>Math.abs(n-c)<.002&&Math.abs(a-c)<.002);return t.flatMap(e=>{let n=[],a=[e[0]];for(let c=1;c<=
e.length;c++){let l=e[c-1],u=e[c%e.length];r(s,l.lng,u.lng)||r(o,l.lat,u.lat)?(a.length>1&&n.push(a),a=[u]):a.push(u)}return a.length>1&&n.push(a),n})}function eo(t,s,o,r){
let e=s.length,n=o.length,a=null;for(let c of[...t].reverse()){let{west:l,south:u,step:h,columns:m,rows:y}=c[0],d=l+h*(m-1),x=u+h*(y-1);if(a&&(s[0]>d||s[e-1]<l||
o[0]<u||o[n-1]>x))continue;let _=c.find(P=>P.step*r>=1.5)||c[c.length-1],E=Be(_,s,o);if(!a){a=E;continue}let B=(P,M,S)=>Math.min(P-M,S-P)/(Xn*h);for(let P=0,M=0;P<
n;P++){let S=B(o[P],u,x);for(let z=0;z<e;z++,M++){let $=Math.min(S,B(s[z],l,d),1);$>0&&(a[M]+=$*(E[M]-a[M]))}}}return a||new Float32Array(e*n)}function Fe(t,[s,
o],r,e,n,a){let c=t.width,l=2**r.z,u=s?1:0,h=Math.min(o,c-s),m=Array.from({length:c},(C,b)=>(b+.5)/c),y=m.map(C=>360*(r.x+C)/l-180),d=m.slice(s-u,s+h).map(C=>Math.
atan(Math.sinh(Math.PI*(1-2*(r.y+C)/l)))*180/Math.PI),x=eo(e,y,d,256*l/360),{west:_,south:E,step:B,columns:P,rows:M}=e[e.length-1][0],S=(C,b,R)=>C>b-B&&C<b+R*B,
z=y.map(C=>S(C,_,P)),$=n.length-1,Z=a.map(([C,b,R])=>255<<24|R<<16|b<<8|C),W=mt(t),F=W.createImageData(c,h),g=new Int32Array(F.data.buffer);for(let C=u,b=u*c,R=0;C<
d.length;C++){if(!S(d[C],E,M)){b+=c,R+=c;continue}for(let N=0;N<c;N++,b++,R++){if(!z[N])continue;let k=x[b],I=0;for(;I<$&&k>=n[I+1];)I++;g[R]=Z[I];let O=I?k-n[I]:
1/0,A=I<$?n[I+1]-k:1/0,i=Math.min(O,A);if(i>3)continue;let p=.5-i/Math.max(Math.abs(k-x[N?b-1:b+1]),Math.abs(k-x[C?b-c:b+c]),1e-4);if(p<=0)continue;let[w,D]=[a[I],
a[O<A?I-1:I+1]],H=U=>Math.round(w[U]+p*(D[U]-w[U]));g[R]=255<<24|H(2)<<16|H(1)<<8|H(0)}}W.putImageData(F,0,s)}function no(t,s){return s.some(o=>o.reduce((r,e)=>{
let n=r;for(let a=0,c=e.length-1;a<e.length;c=a++){let l=e[a],u=e[c];l.lat>t.lat!=u.lat>t.lat&&t.lng<(u.lng-l.lng)*(t.lat-l.lat)/(u.lat-l.lat)+l.lng&&(n=!n)}return n},
!1))}async function Ze({map:t,data:s,ground:o,box:r},e){let n=document.documentElement.classList.contains("plain"),a=window.matchMedia("screen and (prefers-colo\
r-scheme: dark)"),c=window.matchMedia("print"),l=O=>L.svg({pane:O,padding:.3}),u=l("land"),h=l("borders"),m={interactive:!1,smoothFactor:.6},{tiers:y}=o;function d(O,A,i,p,w=!1){
if(!A.length)return;let D={...m,renderer:p,className:`ground ${O}`},H=w?L.polygon(A,D):L.polyline(A,D);i.addLayer(ye(t,H,w?A.flat():A,w))}let x=L.layerGroup(),_=L.
layerGroup();for(let{land:O}of y)d("land",O,t,u,!0),await it();let E=y.map(O=>to(O.land.flat(),O.edges));await it();for(let O of E)d("coast",O,t,u),await it();let B=O=>y.
flatMap(A=>A[O]);d("rivers",B("rivers"),x,u),y.forEach(({lakes:O})=>d("lake",O,x,u,!0)),d("canals",B("canals"),x,u),d("borders",B("borders"),_,h),d("disputed",B(
"disputed"),_,h);let P=O=>[1,3,5].map(A=>parseInt(O.slice(A,A+2),16)),M=()=>c.matches||document.documentElement.classList.contains("printing");function S(){let{
tints:O}=o.depths;return O[M()?"print":n&&a.matches?"dark":"light"].map(P)}function z(O,A){for(let{west:i,south:p,step:w,columns:D,rows:H,levels:U}of O){let G=L.
latLng(A.lat,A.lng+360*Math.ceil((i-w/2-A.lng)/360)),V=Math.round((G.lng-i)/w),Y=Math.round((G.lat-p)/w);if(V<0||V>=D||Y<0||Y>=H)continue;let Q=U[Y*D+V];if(Q===
-1||y.some(({land:K})=>no(G,K)))return null;let{deepest_m:X,levels:J}=o.depths,et=K=>X*(Math.max(K,0)/(J-1))**2,nt=et(Q-.5),ot=nt<100?1:10;return{low_m:ot*Math.
floor(nt/ot),high_m:ot*Math.ceil(et(Q+.5)/ot),cell_km:Math.round(w*111.2)}}return null}async function $(){let O=o.depths.grids.map(V=>({...V,levels:Re(V,o.depths.
levels,-1)}));if(e.depthAt=V=>z(O,V),!n)return;await it();let A=[];for(let V of O)A.push(_e(V)),await it();let i=[];function p(V,Y){for(let Q=0;Q<V.height;Q+=Jt)
Fe(V,[Q,Jt],Y,A,o.depths.bands,S())}let w=!1;t.on("movestart",()=>{w=!0}).on("moveend",()=>{w=!1});function D(V){let Y=performance.now()+V,Q=S(),X=w?Qn:Jt;for(let J;performance.
now()<Y&&(J=i[0]);){let{tile:et,coords:nt,done:ot}=J;Fe(et,[J.row,X],nt,A,o.depths.bands,Q),J.row+=X,!(J.row<et.height)&&(i.shift(),ot(void 0,et))}i.length&&setTimeout(
()=>D(w?3:8),w?40:0)}let H=ct(L.GridLayer).extend({createTile(V,Y){let Q=v("canvas","leaflet-tile"),{_whole:X}=this,J=Math.min(window.devicePixelRatio||1,2)*2**
(t.getZoom()-X);return Q.width=Q.height=Math.ceil(256*Math.min(J,2)),i.push({tile:Q,row:0,coords:V,done:Y})===1&&queueMicrotask(()=>D(M()?1/0:8)),Q},_setView(V,Y,...Q){
this._whole=Math.floor(Y+1e-6),ct(L.GridLayer.prototype)._setView.call(this,V,Y,...Q)},_clampZoom(){return this._whole},repaint(){U(this).forEach(({el:V,coords:Y})=>p(
V,Y))}}),U=V=>Object.values(ct(V)._tiles),G=new H({pane:"depths",noWrap:!0,bounds:s.window,keepBuffer:1,updateWhenZooming:!1});G.on("load",()=>{r.dataset.depths=
"drawn"}),e.addLayer({key:"depths",title:"Depth",parent:"ground",group:G}),[a,c].forEach(V=>V.addEventListener("change",()=>G.repaint())),window.addEventListener(
"afterprint",()=>G.repaint()),e.paintNow=()=>{D(1/0),G.repaint(),U(G).forEach(({el:V})=>{V.style.opacity="1"})}}if(await it(),o.depths.grids.length&&await $(),!n)
return;await it(),e.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:x}),e.addLayer({key:"borders",title:"Borders",parent:"ground",group:_}),
await it();let Z=Ie([...E.flat(),...B("borders"),...B("disputed")]),W=new Set(s.crossed||[]),F=document.documentElement.lang==="ar",g=.3,C=new Set(o.names.map(([
O,A,i,p,w,D])=>({kind:O,zoom:D,latlng:L.latLng(w,p),text:F&&i||A,first:O==="country"&&W.has(A)})));o.names.forEach(([O,A,i,p,w,D])=>e.addSearch({names:[A,i],kind:O.
charAt(0).toUpperCase()+O.slice(1),late:!0,open(){let H=v("h2","",v("bdi","",A)),U=L.latLng(w,p),G=O==="city"||O==="capital",V=v("span","ar",i);Object.assign(V,
{lang:"ar",dir:"rtl"}),i&&H.append(V),e.card(v("article","card of-ground",v("p","kicker",O.charAt(0).toUpperCase()+O.slice(1)),H,...G?e.hereLines(U).map(Y=>v("p",
"",Y)):[]),U),e.visit(()=>t.setView(U,Math.max(D+.5,3),{animate:!1}))}}));let b=[],R={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},N={ocean:5.5,country:8},
k=!0;function I(O){let A=t.getBounds().pad(.3);C.forEach(i=>{if(O+g<i.zoom||!A.contains(i.latlng))return;C.delete(i);let p=i.kind==="city"||i.kind==="capital";if(p&&
e.places.some(({latlng:H})=>Math.abs(H.lat-i.latlng.lat)<.15&&Math.abs(H.lng-i.latlng.lng)<.15))return;let D=v("span",i.kind,i.text);F&&D.classList.add("ar"),b.
push({...i,label:e.addLabel({latlng:i.latlng,element:D,beside:p,rank:(i.first?1e3:0)+10*(10-i.zoom)+(R[i.kind]||0),reach:p?0:i.kind==="ocean"?90:i.first?96:i.kind===
"country"?36:26,within:i.kind==="country"?Z:null})})}),b.forEach(({kind:i,zoom:p,label:w})=>{w.shown=k&&O+g>=p&&O<(N[i]||99),w.element.classList.toggle("near",O>=
p+1.5)}),r.dataset.scale=O<3?"world":O<5?"region":"country"}e.onDraw(I),t.on("moveend",()=>I(t.getZoom())),e.addLayer({key:"names",title:"Place names",parent:"g\
round",group:null,show:O=>{k=O}})}var Qt=["aria-label","aria-valuetext","title","placeholder"],oo={".":"٫",",":"٬"},so="[^A-Za-z]*\\d[^A-Za-z]*?",ao=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
ro=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,s=>s.replace(/[\d.,]/g,o=>o==="."||o===","?oo[o]:String.fromCharCode(1632+Number(o)))),[io,co]=[8294,
8297].map(t=>String.fromCharCode(t)),Ge=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${io}${t}${co}`:t;function lo(t,s){let o=new Intl.PluralRules(
s),r=Object.entries(t).filter(([n])=>n.includes("{")).map(([n,a])=>{let c=n.split(/\{(\w+)\}/),l=c.filter((h,m)=>m%2===0),u=c.map((h,m)=>m%2?`(?<${h}>${h==="n"?
so:"[^]+?"})`:ao(h)).join("");return{size:l.join("").length,pattern:new RegExp(`^${u}$`),form:a}}).sort((n,a)=>a.size-n.size);function e(n){for(let c of[n,n.charAt(
0).toLowerCase()+n.slice(1)]){let l=t[c];if(typeof l=="string")return l}for(let{pattern:c,form:l}of r){let u=c.exec(n)?.groups;if(!u)continue;return(typeof l=="\
string"?l:l[o.select(Number((u.n||"").replace(/[^\d.]/g,"")))]||l.other).replace(/\{(\w+)\}/g,(m,y)=>e(u[y])??Ge(u[y]))}if(!n.includes(", "))return null;let a=n.
split(", ").map(c=>/[A-Za-z]/.test(c)?e(c):Ge(c));return a.includes(null)?null:a.join("، ")}return e}function Ue(t){let s=document.getElementById("texts");if(!s)
return;let{texts:o,numerals:r,original:e}=JSON.parse(s.textContent||"{}"),n=lo(o,document.documentElement.lang),a=r==="arab"?ro:m=>m,c=m=>{let y=m.trim(),d=/[A-Za-z]/.
test(y)?n(y):null;return a(d===null?m:m.replace(y,()=>d))};function l(m){let y=document.createElement("q");Object.assign(y,{lang:"en",dir:"ltr",translate:!1}),y.
textContent=m.data.slice(e.length+1),m.data=e,m.after(" ",y)}function u(m){if(m instanceof Text){let y=m.parentElement?.closest("script, style, [translate=no]");
!y&&m.data.startsWith(`${e} `)&&l(m);let d=y?m.data:c(m.data);d!==m.data&&(m.data=d)}else m instanceof Element&&!m.matches("script, style")&&(Qt.forEach(y=>{let d=m.
getAttribute(y),x=d&&c(d);x&&x!==d&&m.setAttribute(y,x)}),m.childNodes.forEach(u))}let h={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:Qt};
new MutationObserver(m=>m.forEach(({type:y,target:d,addedNodes:x})=>{y==="childList"?x.forEach(u):y==="characterData"?u(d):d instanceof Element&&Qt.forEach(_=>{
let E=d.getAttribute(_),B=E&&c(E);B&&B!==E&&d.setAttribute(_,B)})})).observe(t,h),u(t)}var He=(t,s,o,r,e)=>s<t.x+t.w&&t.x<s+r&&o<t.y+t.h&&t.y<o+e,Ve=new Map;function uo(t){let s=Ve.get(t);if(s)return s;let o=[],r=t>90?Array.from({length:17},(e,n)=>(n-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return r.forEach(e=>r.forEach(n=>o.push([e*t,n*t]))),Ve.set(t,o.sort((e,n)=>Math.hypot(...e)-Math.
hypot(...n))),o}function fo(t){let s=new Map;return t.forEach(o=>{let r=(o.x>>4)*4096+(o.y>>4),e=s.get(r);e?e.push(o):s.set(r,[o])}),(o,r,e,n,a=1/0)=>{let c=0;for(let l=o-
3>>4;l<=o+e+3>>4;l++)for(let u=r-1>>4;u<=r+n+1>>4;u++)for(let h of s.get(l*4096+u)||[])if(h.x>o-3&&h.x<o+e+3&&h.y>r-1&&h.y<r+n+1&&++c>=a)return c;return c}}function qe(){
let t=new Map,s=({x:e,y:n,w:a,h:c},l)=>{for(let u=Math.floor(e/64);u<=(e+a)/64;u++)for(let h=Math.floor(n/64);h<=(n+c)/64;h++)if(l(t.get(u*4096+h),u*4096+h))return!0;
return!1};return{free:(e,n,a,c)=>!s({x:e,y:n,w:a,h:c},l=>!!(l&&l.some(u=>He(u,e,n,a,c)))),take:(e,n,a,c)=>{let l={x:e,y:n,w:a,h:c};s(l,(u,h)=>(u?u.push(l):t.set(
h,[l]),!1))}}}function We(t,s){let o=t.getContainer(),r=[],e=[],n=[];function a({latlng:d,element:x,rank:_,dot:E=!1,reach:B=0,beside:P=!1,within:M=null}){let S={
latlng:d,element:x,rank:_,dot:E,reach:B,beside:P,within:M,shown:!0};return E||(x.classList.add("ground-name"),L.marker(d,{pane:"names",interactive:!1,keyboard:!1,
icon:L.divIcon({className:"name-holder",html:x,iconSize:[0,0]})}).addTo(t)),r.push(S),S}function c(){let d=t.attributionControl.getContainer(),{parentElement:x,
firstElementChild:_}=s;!d||!x||!(_ instanceof HTMLElement)||(x.style.setProperty("--title",`${_.offsetHeight}px`),x.style.setProperty("--credits",`${d.offsetWidth>
o.clientWidth-180?d.offsetHeight:0}px`))}let l=!1;t.on("viewprereset",()=>{l=!0}),t.on("viewreset",()=>{l=!1});function u(){let d=qe(),x=qe(),_=[],E=[],B={zoom:NaN,
origin:L.point(NaN,NaN),size:t.getSize(),free:d.free,take:d.take,inside:(F,g,C,b)=>F>2&&g>2&&F+C<B.size.x-2&&g+b<B.size.y-22,crossed:()=>0},{free:P,take:M,inside:S}=B;
function z(){c(),Object.assign(B,{zoom:t.getZoom(),origin:t.getPixelBounds().getTopLeft(),size:t.getSize()});let{zoom:F,origin:g,size:C}=B,b=o.getBoundingClientRect();
[s,ut("tools"),...o.querySelectorAll(".leaflet-control")].forEach(k=>{let{left:I,top:O,width:A,height:i}=k.getBoundingClientRect();k!==s&&!A||(M(I-b.left,O-b.top,
A,i),_.push({x:I-b.left,y:O-b.top,w:A,h:i}))}),r.forEach(({element:k,within:I})=>{I&&k.classList.remove("less")});let R=L.bounds([-200,-200],C.add([200,200]));E=
r.filter(k=>k.shown).map(k=>({...k,at:t.project(k.latlng,F).subtract(g)})).filter(k=>R.contains(k.at)).map(k=>({...k,w:k.element.offsetWidth,h:k.element.offsetHeight}));
let N=new Set(E.map(({element:k})=>k));E.filter(k=>k.dot).forEach(({at:{x:k,y:I}})=>M(k-7,I-7,14,14)),B.crossed=fo(n.flatMap(k=>k(F,g)).filter(k=>S(k.x,k.y,0,0))),
r.forEach(({element:k})=>{N.has(k)||(k.dataset.side="none")}),E.sort((k,I)=>Number(I.dot)-Number(k.dot)||I.rank-k.rank)}function $(){let{crossed:F,zoom:g}=B;E.filter(
C=>C.dot).forEach(({element:C,at:b,rank:R,w:N,h:k})=>{let I=[["right",b.x+9,b.y-k/2],["left",b.x-9-N,b.y-k/2],["above",b.x-N/2,b.y-9-k],["below",b.x-N/2,b.y+9]],
O=([,p,w])=>!S(p,w,N,k)||!x.free(p,w,N,k)?1/0:(P(p,w,N,k)?0:40)+F(p,w,N,k)+(_.some(D=>He(D,p,w,N,k))?300:0),A=I.reduce((p,w)=>O(w)<O(p)?w:p),i=O(A)<[g<4?0:1,3,g<
3.5?30:1/0,1/0][R]?A:null;C.dataset.side=i?i[0]:"none",i&&(M(i[1],i[2],N,k),x.take(i[1],i[2],N,k))})}function Z(){let{crossed:F,origin:g,zoom:C}=B,b=256*2**C;E.
filter(R=>!R.dot).forEach(({element:R,at:{x:N,y:k},reach:I,beside:O,within:A,...i})=>{let{w:p,h:w}=i,D=()=>O?3:p/2,H=()=>uo(I).find(([G,V])=>{let Y=N+G-D(),Q=k+
V-w/2;return S(Y,Q,p,w)&&P(Y-2,Q-2,p+4,w+4)&&!F(Y,Q,p,w,1)&&(!A||A([(N+g.x)/b,(k+g.y)/b],[(Y+g.x)/b,(Q+2+g.y)/b,p/b,(w-4)/b]))}),U=H();if(!U&&A){let G=R.classList.
contains("near")?.76:.95;[p,w]=[p*G,w*G],U=H(),R.classList.toggle("less",!!U)}R.dataset.side=U?"on":"none",U&&(R.style.translate=`${U[0]}px ${U[1]}px`,M(N+U[0]-
D()-3,k+U[1]-w/2-3,p+6,w+6))})}let W=()=>!l&&t.getZoom()===B.zoom&&t.getPixelBounds().getTopLeft().equals(B.origin);return[()=>{l||z()},...[$,...e.map(F=>()=>F(
B)),Z].map(F=>()=>{W()&&F()})]}return{addLabel:a,layout:()=>u().forEach(d=>d()),placing:u,onLayout:d=>{e.push(d)},addInk:d=>{n.push(d)}}}var ho=12,po=1.2,mo=3;function go(){let{_draw:t,_fillStroke:s}=ct(L.Canvas.prototype),o=ct(L.Canvas).extend({_draw(){t.call(this),this._ctx.globalCompositeOperation=
"destination-out",this._within=!0,t.call(this),this._within=!1,this._ctx.globalCompositeOperation="source-over"},_fillStroke(r,e){let{options:n}=e,{weight:a}=n;
this._within&&(n.weight=Math.max(a-2*po,0)),s.call(this,r,e),n.weight=a}});return new o({pane:"band-edges",padding:.1})}function Ye(t,s){if(!s.length)return()=>{};
t.createPane("band-edges").style.zIndex="403";let o=go();return s.forEach(r=>{for(let e=0;r.accuracy_m&&e<r.latlngs.length-1;){let n=e+1;for(;n<r.latlngs.length-
1&&Math.abs(r.latlngs[n+1].lat-r.latlngs[e].lat)<1;)n++;let a=r.latlngs.slice(e,n+1),c={interactive:!1,noClip:!0,smoothFactor:1};r.bands.push({band:L.polyline(a,
{...c,pane:"bands",className:r.routes.length>1?"band shared":`band route-${r.routes[0]}`}),edge:L.polyline(a,{...c,renderer:o,opacity:1})}),e=n}}),(r,e)=>{let n=getComputedStyle(
document.documentElement),a=t.getSize(),c=Math.min(a.x,a.y)/mo;s.forEach(l=>{let u=l.latlngs[l.latlngs.length>>1].lat,h=e(l),m=l.accuracy_m||0,y=h.length>0&&m>ho*
Et(u,r),d=n.getPropertyValue(l.routes.length>1?"--soft":`--route-${l.routes[0]%14}`).trim();l.bands.forEach(({band:x,edge:_})=>{let E=x.getLatLngs(),B=(E[0].lat+
E[E.length-1].lat)/2,P=2*m/Et(B,r),[M,S]=P>c?[_,x]:[x,_];S.remove(),y?M.addTo(t).setStyle({weight:P,color:d}):M.remove()})})}}var yo=520,wo="600 11px ",bo=.4;function Lo(t){let s=[];return t.forEach(o=>{let r=s[s.length-1];r&&r[r.length-1].distanceTo(o[0])<8?r.push(...o):s.push([...o])}),
s}function*xo(t,s,o){for(let r=0;r<t.length;r+=3){let e=r,n=0;for(;e+1<t.length&&n<o+14;)n+=t[e+1].distanceTo(t[e]),e++;if(n<o+14)continue;let a=t.slice(r,e+1);
a.some(c=>c.x<8||c.y<8||c.x>s.x-8||c.y>s.y-24)||a[0].distanceTo(a[a.length-1])<.96*n||(yield[a,r*6])}}var Mo=(t,s,o)=>t.every(r=>!o(r.x+s.x-2,r.y+s.y-3,4,6,1));
function Ke({map:t,routes:s,usersOf:o},r){let e=L.svg({pane:"along",padding:.2}).addTo(t),n=mt(document.createElement("canvas"));n.font=wo+getComputedStyle(document.
body).fontFamily;let a=new Map,c=E=>{let B=a.get(E)??n.measureText(E).width+bo*E.length;return a.set(E,B),B},l=null,u=-1,[h,m]=["",""].map(()=>L.SVG.create("g"));
ct(e)._rootGroup.append(h,m);function y(E){let B=[];return s.forEach((P,M)=>{if(!P.shown||E>=0&&M!==E)return;let S=null;P.parts.forEach(z=>{let $=E>=0?[]:o(z.leg).
filter(W=>W<M&&s[W].parts.some(F=>F.number===z.number&&F.system===z.system));if(!z.system||$.length){S=null;return}let Z=E>=0?z.complete:z.seen;S&&S.name===z.system?
S.seen.push(...Z):B.push(S={name:z.system,r:M,seen:[...Z]})})}),B.map(P=>({...P,seen:Lo(P.seen)}))}function d(E,B,P,M){let S=L.SVG.create("path"),z=L.SVG.create(
"text"),$=L.SVG.create("textPath");return S.setAttribute("d","M"+P.map(({x:Z,y:W})=>`${Z.toFixed(1)} ${W.toFixed(1)}`).join("L")),S.setAttribute("id",B),S.setAttribute(
"class","along-path"),$.setAttribute("href",`#${B}`),$.setAttribute("startOffset","50%"),$.textContent=E,z.setAttribute("class",M),z.append($),[S,z]}function x({
origin:E,size:B,free:P,take:M,crossed:S},z){let $=z<0?h:m;$.replaceChildren();let Z=t.getPixelOrigin().subtract(E);y(z).forEach((W,F)=>{let g=c(W.name),C=-1/0,b=0,
R=W.seen.flatMap(N=>{let k=b;return b+=6*N.length,[...xo(N,B,g)].map(([I,O])=>({piece:I,at:k+O}))});for(let{piece:N,at:k}of R){if(k-C<yo)continue;let O=N[N.length-
1].x<N[0].x?N.reverse():N,A=O[O.length-1].subtract(O[0]),i=Math.hypot(A.x,A.y),p=L.point(A.y/i,-A.x/i),w=[5,-15].find(G=>Mo(O,p.multiplyBy(G+5),S))??(z>=0?5:void 0);
if(w===void 0)continue;let D=O.map(G=>G.add(p.multiplyBy(w)));if(D.slice(1).reduce((G,V,Y)=>G+V.distanceTo(D[Y]),0)<g+4)continue;let U=O.filter((G,V)=>V%2===0).
map(G=>G.add(p.multiplyBy(w+5)));z<0&&!U.every(({x:G,y:V})=>P(G-6,V-6,12,12))||(z<0&&U.forEach(({x:G,y:V})=>M(G-6,V-6,12,12)),C=k,$.append(...d(W.name,`along-${z}\
-${F}-${k}`,D.map(G=>G.subtract(Z)),`along route-${W.r}${z<0?"":" hot"}`)))}})}function _(E){u=E,m.replaceChildren(),E>=0&&l&&x(l,E),h.style.display=E>=0&&m.childElementCount?
"none":""}return r.onLayout(E=>{l=E,x(E,-1),_(u)}),_}var Tt=4,Eo=20,Je=6,vo=44,ko=140,Ao=8,So=[24e5,12e5,6e5,3e5],Qe=t=>Math.min(2.5+1.2*t,20),tn=t=>t.slice(1).reduce((s,o,r)=>s+o.distanceTo(t[r]),0),Xe=t=>L.point(
t.x+t.ox,t.y+t.oy);function Xt(t,s){let o=[];return t.forEach((r,e)=>{let n=o[o.length-1],a=s(r);n&&n.value===a?n.to=e+1:o.push({value:a,from:e,to:e+1})}),o}function en(t){
for(let s=0;s<2;s++){let o=t.map(r=>r.map(({users:e,close:n})=>n.some(a=>a.users.length>e.length||a.users.some(c=>!e.includes(c)))?[...new Set([...e,...n.flatMap(
a=>a.users)])].sort((a,c)=>a-c):e));t.forEach((r,e)=>r.forEach((n,a)=>{n.users=o[e][a]}))}t.forEach(s=>{Xt(s,o=>o.users.length>1).forEach(({value:o,from:r,to:e})=>{
let n=o&&tn(s.slice(r,e).map(a=>L.point(a.x,a.y)))>=Eo;for(let a=r;a<e;a++){let c=0,l=0;for(let u=Math.max(r,a-Je);u<Math.min(e,a+Je+1);u++,l++)c+=s[u].users.length;
s[a].count=n?Math.round(c/l):0}})})}function nn({map:t,routes:s},o){s.length&&["trunk-edges","trunks"].forEach((h,m)=>{t.createPane(h).style.zIndex=String(404+m)});
let r=new Map,e=[],n=new Map;function a(h){o.visit(()=>{for(let m of So)if(o.frame(h.toBounds(m)),t.getZoom()>=Tt)return;t.setView(h,Tt,{animate:!1})})}function c(h){
let m=r.get(h);if(m)return m;let y=Qe(h),d={pane:"trunks",interactive:!1,smoothFactor:0},x=L.polyline([],{pane:"hits",className:"hit",weight:Math.max(y,18),smoothFactor:0,
bubblingMouseEvents:!1});x.on("click",E=>a(E.latlng)),x.on("mouseover",()=>o.highlight(-1));let _=[L.polyline([],{...d,pane:"trunk-edges",className:"trunk-edge",
weight:y+3}),L.polyline([],{...d,className:"trunk",weight:y}),x];return r.set(h,_),_}function l(h){e=[];let m=new Map;s.forEach(({shown:y,dots:d})=>{y&&(Xt(d,x=>x.
count).forEach(({value:x,from:_,to:E})=>{if(!x)return;let B=d.slice(Math.max(_-1,0),E+1).map(Xe),P=m.get(x)||[];m.set(x,P),P.push(L.LineUtil.simplify(B,.4).map(
M=>t.unproject(M,h)))}),Xt(d,x=>x.count?x.users.join():"").forEach(({value:x,from:_,to:E})=>{x&&e.push({points:d.slice(_,E).map(Xe),users:d[_].users})}))}),m.forEach(
(y,d)=>c(d).forEach(x=>x.setLatLngs(y).addTo(t))),r.forEach((y,d)=>{m.has(d)||y.forEach(x=>x.remove())})}function u(h,m){let y=n.get(h);if(y)return y;let d=v("b\
utton","trunk-count",`${m.length} routes`);d.type="button",d.setAttribute("aria-label",`${m.length} routes: show them apart`),d.title=`Their numbers: ${m.map(E=>E+
1).join(", ")}`;let _={marker:L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:"trunk-holder",html:d,iconSize:[0,0]})}),button:d,open:()=>{}};
return L.DomEvent.disableClickPropagation(d),d.addEventListener("keydown",E=>E.stopPropagation()),d.addEventListener("click",()=>_.open()),_}return o.onLayout(({
zoom:h,origin:m,size:y,free:d,take:x})=>{let _=new Map,E=new Map,B=e.map(({points:P,users:M})=>({users:M,points:P.map(S=>S.subtract(m)).filter(({x:S,y:z})=>S>40&&
z>14&&S<y.x-40&&z<y.y-30)})).map(P=>({...P,length:tn(P.points)})).filter(({length:P})=>P>=vo).sort((P,M)=>M.users.length-P.users.length||M.length-P.length);for(let{
points:P,users:M}of B){if(_.size>=Ao)break;let S=M.join(),z=E.get(S)||[],$=62,Z=22,W=[.5,.4,.6,.3,.7,.2,.8].map(b=>P[Math.floor(b*P.length)]).find(b=>d(b.x-$/2,
b.y-Z/2,$,Z)&&z.every(R=>R.distanceTo(b)>ko));if(!W)continue;x(W.x-$/2,W.y-Z/2,$,Z),E.set(S,[...z,W]);let F=`${S} ${z.length}`,g=u(F,M),C=t.unproject(W.add(m),h);
g.open=()=>a(C),g.marker.setLatLng(C).addTo(t),_.set(F,g)}n.forEach(({marker:P,button:M},S)=>{_.has(S)||(M===document.activeElement&&t.getContainer().focus({preventScroll:!0}),
P.remove())}),n=_}),o.addInk((h,m)=>e.flatMap(({points:y,users:d})=>{let x=Qe(d.length)/3;return y.map(_=>_.subtract(m)).flatMap(({x:_,y:E})=>[{x:_,y:E},{x:_-x,
y:E-x},{x:_+x,y:E+x}])})),{draw:l}}var Co=5,Oo=5,on=18,$o=4e4,Zt=t=>t.km??NaN;function To(t,s,o){let r=[t[0]];for(let e=1;e<t.length;e++){let n=t[e-1],a=t[e],c=L.LineUtil.clipSegment(n,a,o);if(c){
let[l,u]=c,h=Math.max(Math.ceil(l.distanceTo(u)/s),1),m=n.distanceTo(a)||1;for(let y=0;y<=h;y++){let d=l.multiplyBy(1-y/h).add(u.multiplyBy(y/h));d.km=Zt(n)+(Zt(
a)-Zt(n))*n.distanceTo(d)/m,r.push(d)}}r.push(a)}return r.filter((e,n)=>!n||e.x!==r[n-1].x||e.y!==r[n-1].y)}function No(t,s,o){let r=[],e=null;for(let n=1;n<t.length;n++){
let a=L.LineUtil.clipSegment(t[n-1],t[n],o);if(!a)continue;let[c,l]=a,u=Math.max(Math.ceil(c.distanceTo(l)/s),1);(!e||!e.equals(c))&&r.push([c]);for(let h=1;h<=
u;h++)r[r.length-1].push(c.multiplyBy(1-h/u).add(l.multiplyBy(h/u)));e=l}return r}function _o(t){let s=[0];for(let o=1;o<t.length;o++)s.push(s[o-1]+Math.hypot(t[o].
x-t[o-1].x,t[o].y-t[o-1].y));for(let o=0,r=0,e=0,n=0,a=0;o<t.length;o++){for(;e<t.length&&s[e]<=s[o]+on;)n+=t[e].mx,a+=t[e].my,e++;for(;s[r]<s[o]-on;)n-=t[r].mx,
a-=t[r].my,r++;t[o].ox=n/(e-r),t[o].oy=a/(e-r)}}function te(t){if(!t.metres){let s=t.metres=[0];t.latlngs.slice(1).forEach((o,r)=>s.push(s[r]+Bt(t.latlngs[r],o).
m))}return t.metres}function sn({leg:t,from_km:s,backwards:o},r){let e=te(t),n=e[e.length-1],a=n?t.km*r/n:0;return s+(o?t.km-a:a)}function an({map:t,data:s},o){
let r=s.legs.map(g=>({...g,latlngs:g.line,bands:[]})),e=g=>[g.casing,g.line,g.over,g.hit].flatMap(C=>C||[]),n=s.routes.map((g,C)=>{let b=0,R=g.legs.map(([A,i],p)=>{
let w=r[A],D=g.standings[p]||"",H=w.schematic?"schematic":w.modelled?"modelled":"known",U=`${w.medium} ${H} route-${C} ${D}`.trim(),G={interactive:!1,smoothFactor:0,
weight:w.medium==="land"?4:2.5},V={leg:w,number:A,backwards:i,system:g.systems[p],from_km:b,plain:[],dots:[],points:[],apart:[],seen:[],complete:[],casing:L.polyline(
[],{...G,pane:"casings",className:`casing ${U}`}),line:L.polyline([],{...G,pane:"lines",className:`line ${U}`}),over:D==="gone"?L.polyline([],{...G,pane:"lines",
className:`over ${U}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${U}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return b+=w.km,V.hit.on("cli\
ck",Y=>{o.openRoute(o.routeNear(Y.latlng)||{r:C,part:V},Y.latlng)}),V.hit.on("mousemove",Y=>o.highlight((o.routeNear(Y.latlng)||{r:C}).r)),V.hit.on("mouseout",()=>o.
highlight(-1)),V}),N=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${C}`,html:String(C+1),iconSize:[20,20]})}).on("c\
lick",()=>o.open("route",C,N.getLatLng())),k=L.layerGroup(R.flatMap(e)),I=L.latLngBounds(R.flatMap(A=>A.leg.latlngs));return{parts:R,label:N,group:k,bounds:I,shown:!0,
away:!1,since:g.since,until:g.until,dots:[],wanted:!0}}),a=g=>g.routes.filter(C=>n[C].shown),c=g=>!o.only||o.only.includes(g),l=new Map,u=new Set,h=Ye(t,r);function m(g){
h(g,C=>a(C).filter(b=>(u.size?u.has(b):c(b))&&!o.failed.has(b)))}let y=null;function d(g,C){g.forEach(({route:k,r:I})=>k.parts.forEach(O=>{let A=s.comparison&&I<
s.comparison.paired?te(O.leg):null,i=L.LineUtil.simplify(O.leg.latlngs.map((p,w)=>{let D=t.project(p,C);return A&&(D.km=sn(O,A[w])),D}),.8);O.plain=O.backwards?
i.reverse():i}));let b=t.getPixelBounds(),R=b.getSize().multiplyBy(.7),N=L.bounds(b.getTopLeft().subtract(R),b.getBottomRight().add(R));y=N,g.forEach(({route:k,
r:I})=>{let O=k.dots=k.parts.flatMap(A=>To(A.plain,6,N).map(i=>({x:i.x,y:i.y,km:Zt(i),r:I,part:A,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[I],close:[],count:0})));O.
forEach((A,i)=>{let p=O[Math.max(i-1,0)],w=O[Math.min(i+1,O.length-1)],D=Math.hypot(w.x-p.x,w.y-p.y)||1;A.dx=(w.x-p.x)/D,A.dy=(w.y-p.y)/D})})}function x(g,C){let b=Oo+
2,R=new Map,N=(A,i)=>Math.floor(A/b)*67108864+Math.floor(i/b),k=A=>C?!o.failed.has(A):c(A),I=g.filter(({r:A})=>k(A));I.forEach(({route:A})=>A.dots.forEach(i=>{let p=N(
i.x,i.y),w=R.get(p);w?w.push(i):R.set(p,[i])}));let O=g.reduce((A,{route:i})=>A+i.dots.length,0)<=$o;I.forEach(({route:A,r:i})=>A.dots.forEach(p=>{let w=new Map(
[[i,p]]);for(let et=0;O&&et<9;et++){let nt=p.x+(Math.floor(et/3)-1)*b,ot=p.y+(et%3-1)*b;for(let K of R.get(N(nt,ot))||[]){if(K.r===i)continue;let rt=Math.hypot(
K.x-p.x,K.y-p.y),Nt=w.get(K.r);rt>b||Math.abs(K.dx*p.dx+K.dy*p.dy)<.8||(!Nt||rt<Math.hypot(Nt.x-p.x,Nt.y-p.y))&&w.set(K.r,K)}}let D=a(p.part.leg).filter(k),H=[...new Set(
[...w.keys(),...D])].sort((et,nt)=>et-nt);if(H.length<2)return;let U=[...w.values()],G=w.get(H[0])||p;C&&Object.assign(p,{users:H,close:U});let V=C?H.filter(et=>u.
has(et)):H,Y=D.includes(H[0])&&!w.has(H[0])?S(H[0],p.part):1,Q=Math.min(Co,Math.max(3.6,24/V.length),80/V.length)*Y,X=V.includes(i)?(V.indexOf(i)-(V.length-1)/2)*
Q:0,J=U.reduce((et,nt)=>[et[0]+nt.x/U.length,et[1]+nt.y/U.length],[0,0]);p.mx=J[0]-p.x-G.dy*X,p.my=J[1]-p.y+G.dx*X})),C&&en(I.map(({route:A})=>A.dots))}o.choose=
(g,C)=>{let b=[...u].join();l.set(g,C),u=new Set([...l.values()].flat().sort((R,N)=>R-N)),b!==[...u].join()&&(t.getZoom()<Tt?o.redraw():m(t.getZoom()))};let _=-1;
function E(g){let C=t.getZoom(),b=_===g||u.has(g);n[g].parts.forEach(R=>{let N=(b?[R.points]:R.apart).map(k=>L.LineUtil.simplify(k,.4).map(I=>t.unproject(I,C)));
e(R).forEach(k=>k.setLatLngs(N))})}let B=nn({map:t,routes:n},o);function P(g){let C=n.map((b,R)=>({route:b,r:R})).filter(({route:b})=>b.shown);d(C,g),x(C,g<Tt),
C.forEach(({route:b,r:R})=>{_o(b.dots),b.parts.forEach(N=>{N.dots=[]}),b.dots.forEach(N=>N.part.dots.push(N)),b.parts.forEach(N=>{N.points=N.dots.map(k=>L.point(
k.x+k.ox,k.y+k.oy))}),b.parts.forEach((N,k)=>{let I=b.parts[k+1],O=I?[...N.dots,I.dots[0]]:N.dots;N.points=O.map(A=>L.point(A.x+A.ox,A.y+A.oy)),N.apart=[[]],O.forEach(
(A,i)=>{let p=N.apart[N.apart.length-1];!A.count||i&&!O[i-1].count?p.push(N.points[i]):p.length&&N.apart.push([])}),N.apart=N.apart.filter(A=>A.length>1)}),E(R)}),
B.draw(g),M.forEach(b=>b(g))}let M=[];o.onLines=g=>{M.push(g)};function S(g,C){let b=n[g].parts.find(R=>R.number===C.number);return b&&b.backwards!==C.backwards?
-1:1}o.routeNear=(g,C=10)=>{let b=t.project(g,t.getZoom()),R=null,N=C;return n.forEach((k,I)=>{k.shown&&k.parts.forEach(O=>{for(let A=1;A<O.points.length;A++){let i=L.
LineUtil.pointToSegmentDistance(b,O.points[A-1],O.points[A]);i<N&&(N=i,R={r:I,part:O})}})}),R},o.addInk((g,C)=>{let b=L.bounds(C,C.add(t.getSize())),R=N=>No(N,6,
b).map(k=>k.map(I=>I.subtract(C)));return n.flatMap((N,k)=>N.shown?N.parts.flatMap(I=>(I.complete=R(I.points),I.seen=u.has(k)?I.complete:I.apart.flatMap(R),I.seen.
flat())):[])});let z=[.5,.4,.6,.3,.7,.2,.8,.1,.9];o.onLayout(({zoom:g,origin:C,size:b,free:R,take:N})=>{n.forEach(k=>{if(k.label.remove(),!k.shown)return;let I=k.
parts.flatMap(i=>i.seen.map(p=>({piece:p,users:p.length?a(i.leg).length:0})));I.sort((i,p)=>i.users-p.users||p.piece.length-i.piece.length);let A=I.flatMap(({piece:i})=>z.
map(p=>i[Math.floor(p*i.length)])).find(({x:i,y:p})=>i>14&&p>14&&i<b.x-14&&p<b.y-14&&R(i-11,p-11,22,22));A&&(N(A.x-11,A.y-11,22,22),k.label.setLatLng(t.unproject(
A.add(C),g)).addTo(t))})});let $=Ke({map:t,routes:n,usersOf:a},o);o.highlight=g=>{if(g===_)return;let C=_;_=g,t.getZoom()<Tt&&[C,g].forEach(b=>{n[b]?.shown&&E(b)}),
document.documentElement.classList.toggle("has-hot",g>=0),document.querySelectorAll(".hot").forEach(b=>b.classList.remove("hot")),$(g),g>=0&&document.querySelectorAll(
`.route-${g}`).forEach(b=>b.classList.add("hot"))};let Z=g=>{if(g instanceof SVGPathElement)return-2;let C=g instanceof Element&&g.closest("[class*=route-], [da\
ta-route]");if(!C)return-1;let b=/(?:^| )route-(\d+)(?: |$)/.exec(C.getAttribute("class")||"");return Number(b?b[1]:C.getAttribute("data-route")||-1)};["mouseov\
er","focusin"].forEach(g=>document.addEventListener(g,C=>{let b=Z(C.target);b>-2&&o.highlight(b)})),document.addEventListener("focusout",()=>o.highlight(-1)),o.
kpAt=({part:g},C)=>{let{leg:b}=g,R=te(b),N=t.project(C,t.getZoom()),k=b.latlngs.map(A=>t.project(A,t.getZoom())),I=1/0,O=0;for(let A=1;A<k.length;A++){let[i,p]=[
k[A-1],k[A]],w=p.subtract(i),D=w.x**2+w.y**2,H=N.subtract(i),U=D?Math.min(Math.max((H.x*w.x+H.y*w.y)/D,0),1):0,G=N.distanceTo(i.add(w.multiplyBy(U)));G<I&&(I=G,
O=R[A-1]+U*(R[A]-R[A-1]))}return sn(g,O)},o.openRoute=(g,C)=>{let b=o.open("route",g.r,C,g.part.number),{leg:R}=g.part,N=R.accuracy_m===null?NaN:R.accuracy_m/1e3,
k=N>0?Math.min(2,1-Math.floor(Math.log10(2*N))):2,I=10**-k,O=Math.max(0,k),A=(Math.round(o.kpAt(g,C)/I)*I).toLocaleString("en",{minimumFractionDigits:O,maximumFractionDigits:O}),
i=Number.isNaN(N)?"accuracy not known":`± ${N} km`,p=v("p","kp",v("b","",`KP ${A} km`),` along the route from its start, ${i}. ${o.hereLines(C).join(". ")}.`);
return dt(b,"h2").after(p),b};let W=g=>document.querySelector(`[data-route="${g}"]`);function F(g,C){let b=g.wanted&&!g.away,R=W(C);if(R){let N=R.querySelector(
"input");N&&(N.checked=g.wanted),R.classList.toggle("off",!b),dt(R,".when").textContent=g.away?` (not in ${o.year})`:""}g.shown!==b&&(g.shown=b,b?g.group.addTo(
t):g.group.remove())}o.routes=n,o.legs=r,n.forEach((g,C)=>{g.group.addTo(t);let b=W(C),R=b&&dt(b,".go"),N=R?.textContent??`Route ${C+1}`,k=o.addLayer({key:`rout\
e-${C}`,title:N,parent:"routes",show:A=>{g.wanted=A,F(g,C)},mark:()=>v("span",`number route-${C}`,String(C+1))}),I=()=>{o.open("route",C,null),o.visit(()=>o.frame(
g.bounds))};o.addSearch({names:[N,R?.title],kind:`route ${C+1}`,open:I});let O=b&&b.querySelector("input");O&&O.addEventListener("change",()=>k.set(O.checked)),
R&&R.addEventListener("click",I)}),o.onYear(g=>n.forEach((C,b)=>{C.away=g!==null&&(C.since!==null&&g<C.since||C.until!==null&&g>C.until),F(C,b)}),n.flatMap(g=>[
g.since,g.until])),o.onDraw(P),t.on("moveend",()=>{let g=t.getPixelBounds();y&&!y.contains(g)&&P(t.getZoom())}),o.onDraw(m)}function rn(t,s,o,r){let e=t.getContainer(),n=ut("panel-toggle"),a=ut("card"),c=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),l=L.control.zoom().addTo(t),
u=()=>document.body.classList.contains("comparing"),h=!0,m=0;function y(){let F=!a.hidden,g=h&&!F;n.setAttribute("aria-expanded",String(g)),ut("panel-body").hidden=
!g,s.classList.toggle("closed",!g&&!F),s.classList.toggle("carded",F),e.parentElement?.parentElement?.classList.toggle("covered",g||F),cancelAnimationFrame(m),m=
requestAnimationFrame(r)}function d(F){h=F,F&&$.close(),y()}n.addEventListener("click",()=>d(n.getAttribute("aria-expanded")!=="true"));function x(){let{width:F,
height:g}=s.getBoundingClientRect(),C=s.classList.contains("closed"),b=t.attributionControl.getContainer()?.offsetHeight??0;if(!pt())return s.getBoundingClientRect().
left>=e.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,b+24]}:C?{paddingTopLeft:[76,g+34],paddingBottomRight:[60,b+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[F+60,50]};let R=e.getBoundingClientRect(),N=C?null:s.getBoundingClientRect(),k=N&&N.top<R.top+40,I=N&&!k?Math.max(R.bottom-N.top,0)+14:
b+62,O=k?Math.max(R.right-N.left,0)+20:30,A=e.clientHeight<330;return{paddingTopLeft:[30,A||!C?20:g+26],paddingBottomRight:[Math.min(O,R.width/2),Math.min(A?56:
I,R.height*.6)]}}function _(F){t.fitBounds(F,{...x(),animate:!1})}let E=null,B=()=>({at:t.getCenter(),zoom:t.getZoom()}),P=()=>{let F=B();return E!==null&&F.zoom===
E.to.zoom&&t.project(F.at).distanceTo(t.project(E.to.at))<2};function M(F){cancelAnimationFrame(m),requestAnimationFrame(()=>setTimeout(()=>{let g=P()&&E?E.from:
B();t.fire("visit"),F(),E={from:g,to:B()}}))}function S(){if(!E||!P())return!1;let{from:F}=E;return E=null,t.fire("visit"),t.setView(F.at,F.zoom,{animate:!1}),!0}
function z(){let{paddingTopLeft:F,paddingBottomRight:g}=x();t.options.minZoom=0;let C=t.getBoundsZoom(o.bounds,!1,L.point(F[0]+g[0],F[1]+g[1])),b=Math.floor(4*Math.
min(t.getBoundsZoom(o.window,!0),C))/4;t.getZoom()<b&&t.setZoom(b,{animate:!1}),t.setMinZoom(b)}let $=Bo(t,a,y);function Z(){c.setPosition("bottomleft"),l.setPosition(
pt()?"bottomright":"bottomleft"),d(!pt()&&!u())}let W=t.attributionControl.getContainer();return W?.addEventListener("click",F=>{F.target instanceof Element&&F.
target.closest("a")||W.classList.toggle("open")}),Z(),de(Z),_(o.bounds),{expand:d,frame:_,visit:M,back:S,limit:z,card:$.open,closeCard:$.close}}function Bo(t,s,o){
let r=dt(s,".card-body"),e=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),n=null;function a(){if(!n)return!1;let{gone:l,from:u}=n,
h=s.contains(document.activeElement);return n=null,e.remove(),s.hidden=!0,r.replaceChildren(),l(),o(),u&&u.isConnected&&h&&u.focus({preventScroll:!0}),!0}function c(l,u,h=()=>{}){
let m=document.activeElement,y=s.contains(m),d=m===document.body?null:m,x=y&&n?n.from:d,_=y||!!(x&&x.matches(":focus-visible")),E=n;return n=null,E?.gone(),n={gone:h,
from:x},r.replaceChildren(l),r.scrollTop=0,u?e.setLatLng(u).addTo(t):e.remove(),s.hidden=!1,o(),_&&s.focus({preventScroll:!0}),l}return{open:c,close:a}}var Po=[Ze,an,Me,ve,Te],Io=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],ee=null,ne=null,oe=null;ct(window).$||=t=>{let s=document.createElement("template");return s.innerHTML=
String(t).trim(),[s.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),ct(L.PosAnimation).include({run(t,s){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,s),this.fire("step").fire("end")}}));
function zo(t){let{crs:s=L.CRS.EPSG3857}=t.options;s===L.CRS.EPSG3857&&(t.project=(o,r=t.getZoom())=>{let e=L.latLng(o),n=2**r;if(e.ofLat!==e.lat||e.ofLng!==e.lng){
let{x:a,y:c}=s.latLngToPoint(e,0);Object.assign(e,{ofLat:e.lat,ofLng:e.lng,u:a,v:c})}return new L.Point((e.u||0)*n,(e.v||0)*n)})}async function cn(t){Ue(document.
body);let s=JSON.parse(ut("data").dataset.view||""),o=t.getContainer(),r=ut("panel");Io.forEach(([m,y])=>{t.createPane(m).style.zIndex=String(y)}),o.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),zo(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(ut("credits").innerHTML),o.setAttribute("role","application"),o.setAttribute("aria-roledescri\
ption","map");let e=!1,{layout:n,...a}=We(t,r),{limit:c,...l}=rn(t,r,s,()=>{e&&n()});s.icon&&(delete ct(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
s.icon));let u=Do(t,{...a,...l,layout:n},()=>e);t.setMaxBounds(s.window),c(),t.on("resize",c),o.setAttribute("aria-busy","true");let h={map:t,box:o,panel:r,...await Ro(
s,o)};for(let m of Po)await m(h,u),await it();e=!0;for(let m of u.drawing())m(),await it();o.removeAttribute("aria-busy"),jo(t,u),[ee,ne,oe]=[t,h,u]}function jo(t,{
redraw:s,layout:o,placing:r,drawing:e}){let n=t.getContainer(),a=!1,c=0;function l([u,...h]){cancelAnimationFrame(c),c=requestAnimationFrame(()=>{c=0,u(),h.length?
l(h):n.classList.remove("unplaced")})}t.on("zoomanim dragstart visit",()=>{a=!0}),t.on("zoomend",()=>{a?n.classList.add("unplaced"):s()}),t.on("moveend",()=>{a?
l(n.classList.contains("unplaced")?e():r()):o(),a=!1}),t.on("viewreset",()=>{c||o()})}async function Ro(t,s){try{let o=[];for(let c of["ground","data"])o.push(await ze(
ut(c).textContent||"",(l,u)=>new L.LatLng(l,u))),await it();let[r,e]=o,{features:n,...a}=e;return await it(),{data:{...a,...t},ground:r,features:je(n)}}catch(o){
let r=v("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. The text beside the map i\
s valid.");throw r.setAttribute("role","alert"),s.append(r),o}}function Do(t,s,o){let r=[],e=[],n=!1,a=()=>[...r.map(h=>()=>h(t.getZoom())),...s.placing()],c=()=>a().
forEach(h=>h());function l(){!o()||n||(c(),e.forEach(h=>h()),u.state.changed())}let u={...s,redraw:c,drawing:a,year:null,only:null,failed:new Set,layers:[],entries:[],
years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(h,m,y)=>{u.state.entries.set(h,{get:m,set:y})}},depthAt:()=>null,paintNow:()=>{},
routeNear:()=>null,kpAt:()=>NaN,openRoute:(h,m)=>u.open("route",h.r,m),highlight:()=>{},choose:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],
open:(h,m,y)=>u.card(v("div"),y),show:()=>{},find:()=>[],onDraw:h=>{r.push(h)},onLayers:h=>{e.push(h)},addSearch:h=>{u.entries.push(h)},onYear:(h,m=[])=>{u.years.
push(h),m.forEach(y=>u.dates.add(y))},together(h){let m=n;n=!0,h(),n=m,l()},addLayer({key:h,title:m,group:y,shown:d=!0,parent:x="",count:_=null,show:E=null,mark:B=null}){
let P={key:h,title:m,parent:x,count:_,mark:B,first:d,shown:!1,set(M){P.shown!==M&&(P.shown=M,y&&(M?y.addTo(t):y.remove()),E&&E(M),l())}};return u.layers.push(P),
P.set(d),P}};return u}return bn(Fo);})();
