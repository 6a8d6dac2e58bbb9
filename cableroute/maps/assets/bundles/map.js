var cableroute=(()=>{var Gt=Object.defineProperty;var mn=Object.getOwnPropertyDescriptor;var gn=Object.getOwnPropertyNames;var yn=Object.prototype.hasOwnProperty;var bn=(t,s)=>{for(var o in s)Gt(t,o,{get:s[o],enumerable:!0})},wn=(t,s,o,r)=>{if(s&&typeof s=="object"||typeof s=="function")for(let e of gn(s))!yn.call(t,e)&&
e!==o&&Gt(t,e,{get:()=>s[e],enumerable:!(r=mn(s,e))||r.enumerable});return t};var Ln=t=>wn(Gt({},"__esModule",{value:!0}),t);var Fo={};bn(Fo,{given:()=>ne,map:()=>ee,shared:()=>oe,start:()=>ln});var fe=window.matchMedia("(max-width: 760px), (max-height: 480px)"),pt=()=>fe.matches,de=t=>fe.addEventListener("change",t);function lt(t){let s=document.getElementById(
t);if(!s)throw new Error(`the page has no ${t}`);return s}function ft(t,s){let o=t.querySelector(s);if(!o)throw new Error(`the page has no ${s}`);return o}function E(t,s,...o){
let r=document.createElement(t);return s&&(r.className=s),r.append(...o),r}var dt=()=>new Promise(t=>{setTimeout(t)});function mt(t){let s=t.getContext("2d");if(!s)
throw new Error("this browser paints on no canvas");return s}var it=t=>t,Et=(t,s)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**s);var xn='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',he=t=>t.slice(1).reduce((s,o,r)=>s+o.distanceTo(t[r]),0);function Ut(t,...[
s,o,r,e,n=0]){let a=E("span",`catalogue-name ${o}`,E("bdi","",s)),c=t.containerPointToLayerPoint([r,e]);return a.style.transform=`translate(${c.x.toFixed(1)}px,\
 ${c.y.toFixed(1)}px)`+(n?` rotate(${n.toFixed(3)}rad)`:""),a}function Mn(t,s){let o=[];return t.forEach(r=>{for(let e=0;e+1<r.length;e++){let n=e+1;for(;n+1<r.
length&&r[e].distanceTo(r[n])<s;)n++;let a=r[e],c=r[n],l=a.distanceTo(c);l<s||l<.985*he(r.slice(e,n+1))||o.push([a,c])}}),o}function pe({map:t,pane:s,partsOf:o,
nameOf:r,colourOf:e}){let n=mt(document.createElement("canvas"));n.font=xn;let a=new Map;function c(p){let d=a.get(p)??n.measureText(p).width;return a.set(p,d),
d}let l=p=>o(p).map(d=>d.map(w=>t.layerPointToContainerPoint(w)));function u(p,d,w,{size:T,free:v,take:P}){let B=r(p),M=c(B)+4,k=Mn(d,M),R=Math.max(1,Math.floor(
k.length/24));for(let C=0;C<k.length;C+=R){let[F,q]=k[(C+p*7*R)%k.length];q.x<F.x&&([F,q]=[q,F]);let V=F.add(q).divideBy(2),b=q.subtract(F),A=Math.hypot(b.x,b.y),
g=L.point(b.x/A,b.y/A),_=L.point(g.y,-g.x),N=M/5+6,I=[-2,-1,0,1,2].map(S=>V.add(g.multiplyBy(S*M/5)).subtract([M/10+3,7]));if(!I.every(({x:S,y:i})=>S>4&&i>4&&S<
T.x-60&&i<T.y-30)||!I.every(({x:S,y:i})=>v(S,i,N,14)))continue;I.forEach(({x:S,y:i})=>P(S,i,N,14));let j=V.subtract(g.multiplyBy(M/2-2)).add(_.multiplyBy(6.5)),
$=w(B,"of-system",j.x,j.y,Math.atan2(b.y,b.x));return $.style.color=e(p),$.dataset.system=String(p),$}return null}function h(p,d,w){p.map(T=>{let v=l(T);return{
system:T,parts:v,length:v.reduce((P,B)=>P+he(B),0)}}).sort((T,v)=>v.length-T.length).slice(0,pt()?12:60).forEach(({system:T,parts:v})=>u(T,v,d,w))}function y(p){
if(s.querySelectorAll(".lit").forEach(F=>F.remove()),s.classList.toggle("one",p!==null),p===null)return;let d=(...F)=>{let q=Ut(t,...F);return q.classList.add("\
lit"),s.append(q),q},w=t.getSize(),T=l(p);if(u(p,T,d,{size:w,free:()=>!0,take:()=>{}}))return;let P=T.flat().filter(({x:F,y:q})=>F>4&&q>14&&F<w.x-4&&q<w.y-30);if(!P.
length)return;let B=r(p),M=c(B),{x:k,y:R}=P[P.length>>1],C=d(B,"of-system",Math.max(4,Math.min(k-M/2,w.x-M-8)),R-18);C.style.color=e(p),C.dataset.system=String(
p)}return{widthOf:c,nameSystems:h,nameOne:y}}var ge=4.5,En=.35/2**ge;function ye(t,s,{project:o,clip:r}){let e="",n="",a=()=>`${t.getZoom()} ${t.getPixelOrigin()}`;Object.assign(it(s),{_project(){o(),this.
_rings=[],[e,n]=[a(),""]},_update(){if(!this._map||e!==a())return;let{min:c,max:l}=this._renderer._bounds,u=`${c} ${l}`;u!==n&&(n=u,r.call(this),this._updatePath())}})}
function vn(t){let s=t[0];return t.filter((o,r)=>{let e=r===0||r===t.length-1||Math.abs(o.x-s.x)+Math.abs(o.y-s.y)>=1;return e&&(s=o),e})}function kn(t,s,o){let r=s.
map(n=>t.project(n,0)),e=r.length>8?L.LineUtil.simplify(r,En):r;return{fine:r,coarse:e,bounds:L.bounds(r),closed:o}}function be(t,s,o,r){let e=null,n=new Map;function a(){
e||=o.map(l=>kn(t,l,r)),n=new Map}function c(){let l=2**t.getZoom(),u=t.getPixelOrigin(),{min:h,max:y}=this._renderer._bounds,p=L.bounds(h.subtract([2,2]),y.add(
[2,2])),d=L.bounds(p.getTopLeft().add(u).divideBy(l),p.getBottomRight().add(u).divideBy(l));this._parts=[],(e||[]).forEach(w=>{if(!w.bounds.intersects(d))return;
let T=n.get(w);if(!T){let{x:v,y:P}=u,B=t.getZoom()<=ge?w.coarse:w.fine;T=vn(B.map(M=>new L.Point(Math.round(M.x*l)-v,Math.round(M.y*l)-P))),n.set(w,T)}if(r){let v=L.
PolyUtil.clipPolygon(T,p,!0);v.length&&this._parts.push(v);return}this._parts.push(...we(T,p))})}return ye(t,s,{project:a,clip:c}),s}function we(t,s){let o=[],r=null;
for(let e=1;e<t.length;e++){let n=L.LineUtil.clipSegment(t[e-1],t[e],s,e>1,!0);if(!n){r=null;continue}r||o.push(r=[n[0]]),r.push(n[1]),n[1]!==t[e]&&(r=null)}return o}
var me=-1e7,An=4,zt=40;function Vt(t,s,o,r,e){let n=null,a=new Map;function c(h,y){let p=a.get(y);if(p)return p;let d=2**y,w=e(y),T=h.map((P,B)=>{if(!w||!w[B])return new L.
Point(P.x*d,P.y*d);let M=h[Math.max(B-1,0)],k=h[Math.min(B+1,h.length-1)],R=k.x-M.x,C=k.y-M.y,F=w[B]/(Math.hypot(R,C)||1);return new L.Point(P.x*d-C*F,P.y*d+R*F)});
a.size>=An&&a.delete(a.keys().next().value??NaN);let v=L.LineUtil.simplify(T,.8);return a.set(y,v),v}function l(){if(n)return;let h=o.map(y=>t.project(y,0));n={
points:h,bounds:L.bounds(h)}}function u(){if(!n)return;let h=t.getZoom(),y=2**h,p=t.getPixelOrigin(),{min:d,max:w}=this._renderer._bounds,T=L.bounds(d,w),v=new L.
Bounds,P=L.bounds(d.add(p).subtract([zt,zt]),w.add(p).add([zt,zt])),{points:B,bounds:M}=n;this._parts=[],r.forEach(R=>{let C=R*256*y;if(!L.bounds(L.point(M.getTopLeft()).
multiplyBy(y).add([C,0]),L.point(M.getBottomRight()).multiplyBy(y).add([C,0])).intersects(P))return;let q=c(B,h).map(({x:V,y:b})=>new L.Point(V+C-p.x,b-p.y));this.
_parts.push(...we(q,T))}),this._parts.forEach(R=>R.forEach(C=>v.extend(C))),this._parts.length||v.extend([me,me]);let k=this._clickTolerance();this._pxBounds=L.
bounds(v.getTopLeft().subtract([k,k]),v.getBottomRight().add([k,k]))}return ye(t,s,{project:l,clip:u}),s}function Le(t){let s=new Map,o=[],r=new Array(5).fill(0);return t.forEach((n,a)=>(n.places||[]).forEach(c=>{let l=s.get(c);l?l.push(a):s.set(c,[a])})),t.map((n,a)=>a).
sort((n,a)=>(t[a].places||[]).length-(t[n].places||[]).length).forEach(n=>{let a=r.map(c=>c/(4*t.length));(t[n].places||[]).forEach(c=>(s.get(c)||[]).forEach(l=>{
o[l]!==void 0&&a[o[l]]++})),o[n]=a.indexOf(Math.min(...a)),r[o[n]]++}),o}function xe(t,s){let o=new Map,r=a=>{let c=o.get(a)||{users:new Set,turn:0,next:[],order:[]};
return o.set(a,c),c},e=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,n=t.map(({latlngs:a})=>a.slice(1).map((c,l)=>{let u=e(a[l]),h=e(c);return u<h?{key:`${u} ${h}`,
sense:1}:{key:`${h} ${u}`,sense:-1}}));t.forEach(({item:a},c)=>n[c].forEach(({key:l})=>r(l).users.add(a.system))),n.forEach(a=>a.slice(1).forEach(({key:c,sense:l},u)=>{
let h=a[u];r(h.key).next.push([c,l*h.sense]),r(c).next.push([h.key,l*h.sense])})),o.forEach(a=>{if(a.turn)return;a.turn=1;let c=[a];for(let l=c.pop();l;l=c.pop())
for(let[u,h]of l.next){let y=r(u);y.turn||(y.turn=l.turn*h,c.push(y))}}),o.forEach(a=>{a.order=[...a.users].sort((c,l)=>s[l]-s[c]||c-l)}),t.forEach((a,c)=>{let{
facts:{from:l,to:u},system:h}=a.item,y=n[c].map(({key:p,sense:d})=>{let{order:w,turn:T}=r(p);return d*T*(w.indexOf(h)-(w.length-1)/2)});y.some(p=>p)&&(a.slots=a.
latlngs.map((p,d)=>d===0&&typeof l=="number"||d===y.length&&typeof u=="number"?0:((y[d-1]??y[d])+(y[d]??y[d-1]))/2))})}var Sn=11,Cn=3.2,On=6e4,$n=["out of service","retired","cancelled"],Rt="schematic",Tn=["inferred",Rt,"assumed"],Ct=t=>t==="in service"?"live":$n.includes(t)?"go\
ne":"plan",Nn=t=>Tn.includes(t.confidence||""),qt=t=>t.confidence===Rt?Rt:Nn(t)?"modelled":"known",Ot=t=>Number(String(t||"").slice(0,4))||null,Me=t=>t.length>32?
`${t.slice(0,30)}…`:t;function _n(t){let s=t.reduce((o,r)=>r.length>o.length?r:o);return s[s.length>>1]}function Ht(t){let s=[E("bdi","en clip",t.name)];if(t.
name_ar){let o=E("span","ar clip",t.name_ar);o.lang="ar",o.dir="rtl",s.push(" ",o)}return s}function Ee({map:t,data:s,box:o,panel:r,features:e},n){let a=!s.routes.
length,c=t.createPane("catalogue-hot"),l=t.createPane("catalogue-names");Object.assign(c.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(l.style,{zIndex:"\
605",pointerEvents:"none"});let u=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),h=L.canvas({pane:"catalogue-hot",padding:.25}),y=L.circle([0,0],{radius:10,
pane:"accuracy",className:"accuracy",interactive:!1});function p(){let f=getComputedStyle(document.documentElement),O=D=>f.getPropertyValue(`--${D}`).trim();return{
soft:O("soft"),ink:O("ink"),halo:O("halo"),land:O("land"),thin:Number(O("thin")),dashes:[Number(O("dash")),Number(O("gap"))],routes:Array.from({length:7},(D,H)=>O(
`route-${H}`))}}let d=p(),w=a?Le(e.systems):[],T=f=>{let O=Ct(e.systems[f].status);return!a||O==="gone"?d.soft:d.routes[w[f]]};function v(f){let O=Ct(e.systems[f.
system].status),D=qt(f),H=O==="gone"?1:D==="known"?2.2:D===Rt?1.6*d.thin:1.6;return{color:T(f.system),weight:H,lineCap:"butt",opacity:O==="gone"?.6:a?.95:.75,dashArray:O===
"plan"?d.dashes.map(X=>X*H).join(" "):void 0}}let[[,P],[,B]]=s.window,M=f=>{let O=f.map(X=>X.lng),D=O.reduce((X,st)=>Math.min(X,st)),H=O.reduce((X,st)=>Math.max(
X,st));return[0,...D<P?[1]:[],...H>B?[-1]:[]]},k=f=>Math.min(Cn,Sn/(Et(20,f)/1e3));function R(f,O){let{latlngs:D}=f,H=L.polyline(D,O);return Vt(t,H,D,M(D),X=>{let st=k(
X);return f.slots&&f.slots.map(ut=>ut*st)})}let C=e.segments.map((f,O)=>{let D={item:f,latlngs:f.line,slots:null},H=R(D,{renderer:u,pane:"catalogue",bubblingMouseEvents:!1,
...v(f)});return H.on("mouseover",st=>i(f.system,st.latlng)),H.on("mouseout",()=>i(null)),H.on("click",st=>n.open("system",f.system,st.latlng,O)),it(H).system=e.
systems[f.system].name,Object.assign(D,{line:H})}),F=e.systems.map(()=>[]);if(C.forEach(f=>F[f.item.system].push(f)),C.reduce((f,{latlngs:O})=>f+O.length,0)<=On){
let f=F.map(O=>{let D=O.flatMap(({latlngs:H})=>H.map(X=>X.lat));return D.reduce((H,X)=>H+X,0)/(D.length||1)});xe(C,f)}let q={live:!1,plan:!1,gone:!1},V=L.layerGroup(),
b=null,A=f=>{let{ready:O,over:D}=e.systems[f];return b===null||(Ot(O)||0)<=b&&(Ot(D)||1/0)>=b},g=({item:f})=>q[Ct(e.systems[f.system].status)]&&A(f.system);function _(){
C.forEach(f=>{let O=g(f);O!==V.hasLayer(f.line)&&(O?V.addLayer(f.line):V.removeLayer(f.line))})}V.addTo(t),n.onYear(f=>{b=f,_(),ot(),pn()},[...e.systems.flatMap(
f=>[Ot(f.ready),Ot(f.over)]),...e.incidents.map(f=>f.lat===void 0?null:Ot(f.start))]);let N=null,I=null,j=L.layerGroup().addTo(t),$=L.tooltip({direction:"top",className:"\
tip",offset:[0,-6]});function S(f){if(N=f,j.clearLayers(),o.classList.toggle("has-hot-system",f!==null),document.querySelectorAll(".systems .hot").forEach(D=>D.
classList.remove("hot")),a&&se(f),f===null)return;let O=document.querySelector(`.systems [data-system="${f}"]`);O&&O.classList.add("hot"),F[f].forEach(D=>{let H=v(
D.item),X=a?H.color:d.ink,{weight:st=0}=H;[{color:d.halo,weight:st+5},{...H,color:X,weight:st+1.5,opacity:1}].forEach(ct=>R(D,{renderer:h,pane:"catalogue-hot",interactive:!1,
...ct}).addTo(j))})}function i(f,O){if(S(f===null?I:f),f===null||!O){$.remove();return}$.setLatLng(O).setContent(E("bdi","clip",e.systems[f].name)).addTo(t)}function m(f){
y.remove(),f&&f.accuracy_m&&f.lat!==void 0&&f.lon!==void 0&&y.setLatLng([f.lat,f.lon]).setRadius(f.accuracy_m).addTo(t)}let x=f=>n.open("place",f,Y[f].latlng),z=e.
places.map(()=>0);e.systems.forEach(f=>(f.places||[]).forEach(O=>{z[O]++}));let Z=[],W=L.layerGroup(),G=[],U=new Set(s.routes.flatMap(({legs:f})=>[{at:f[0],last:!1},
{at:f[f.length-1],last:!0}]).map(({at:[f,O],last:D})=>e.legs[f].facts[O===D?"from":"to"])),Y=e.places.map((f,O)=>{let D=L.latLng(f.lat,f.lon);if(f.role==="other"){
let ct=L.circleMarker(D,{renderer:u,pane:"catalogue",radius:a?3.2:4,weight:1.3,fillOpacity:1,color:d.ink,fillColor:d.land,bubblingMouseEvents:!1});return ct.on(
"click",()=>x(O)),ct.on("mouseover",()=>{$.setLatLng(D).setContent(E("span","",...Ht(f))).addTo(t)}).on("mouseout",()=>$.remove()),W.addLayer(ct),Z.push(ct),G.push(
{latlng:D,text:f.name,rank:z[O],className:"of-place",off:!1}),{latlng:D}}let H=E("span","place-name",...Ht(f)),X=f.role==="station",st=X?14:8,ut=L.marker(D,{icon:L.
divIcon({className:`place ${f.role}`,html:E("div","dot",E("i"),H),iconSize:[st,st]}),zIndexOffset:X?200:-200,riseOnHover:!0}).addTo(t);return ut.getElement()?.setAttribute(
"aria-label",[f.name,f.name_ar].filter(Boolean).join(" ")),X||ut.bindTooltip(E("span","",...Ht(f)),{direction:"top",className:"tip"}),ut.on("click",()=>x(O)),ut.
on("keypress",ct=>{ct.originalEvent.key==="Enter"&&x(O)}),n.addLabel({latlng:D,element:H,dot:!0,rank:X?U.has(O)?3:2:0}),{latlng:D}});n.places=Y;let tt=e.stretches.
map((f,O)=>{let D=f.line,H=Vt(t,L.polyline(D,{renderer:u,pane:"catalogue",bubblingMouseEvents:!1,color:d.ink,weight:3.5,opacity:.28}),D,[0],()=>null);return H.on(
"click",X=>n.open("stretch",O,X.latlng)),H.on("mouseover",X=>{$.setLatLng(X.latlng).setContent(E("bdi","clip",f.name)).addTo(t)}).on("mouseout",()=>$.remove()),
{item:f,latlngs:D,line:H}}),Q=L.layerGroup(tt.map(({line:f})=>f)),J=it(L.CircleMarker).extend({_updatePath(){let f=this._renderer,O=this._point,D=this._radius,H=f.
_ctx;!f._drawing||this._empty()||(H.beginPath(),H.moveTo(O.x,O.y-D),H.lineTo(O.x+D,O.y),H.lineTo(O.x,O.y+D),H.lineTo(O.x-D,O.y),H.closePath(),f._fillStroke(H,this))}}),
et=L.layerGroup(),nt=[];e.incidents.forEach((f,O)=>{if(f.lat===void 0||f.lon===void 0)return;let D=L.latLng(f.lat,f.lon),H=new J(D,{renderer:u,pane:"catalogue",
radius:6.5,weight:1.5,fillOpacity:1,color:d.halo,fillColor:d.ink,bubblingMouseEvents:!1});H.on("click",()=>n.open("incident",O,D)),H.on("mouseover",()=>{$.setLatLng(
D).setContent(E("bdi","clip",`${f.start}: ${f.name}`)).addTo(t)}).on("mouseout",()=>$.remove()),nt.push({latlng:D,lozenge:H,text:String(f.start).slice(0,7),rank:1e3,
className:"of-incident",year:Ot(f.start),hidden:!0,off:!1})});function ot(){nt.forEach(f=>{let O=b===null||f.year===null||f.year===b;f.off=!O,O?et.addLayer(f.lozenge):
et.removeLayer(f.lozenge)})}ot();let K={live:0,plan:0,gone:0};e.systems.forEach(f=>{K[Ct(f.status)]++}),[["live","In service"],["plan","Planned or not verified"],
["gone","Out of service or cancelled"]].filter(([f])=>K[f]).forEach(([f,O])=>n.addLayer({key:`systems-${f}`,title:O,parent:"systems",count:K[f],shown:a&&f!=="go\
ne",show:D=>{q[f]=D,_()}})),G.length&&n.addLayer({key:"stations",parent:"stations",title:a?"Landing stations":"Other landing stations",group:W,count:G.length,shown:!0,
show:f=>{G.forEach(O=>{O.off=!f})}}),tt.length&&n.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:Q,count:e.paths.length,shown:a}),nt.length&&
n.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:et,count:nt.length,shown:a,show:f=>{nt.forEach(O=>{O.hidden=!f})}});let{widthOf:Nt,nameSystems:un,
nameOne:se}=pe({map:t,pane:l,partsOf:f=>F[f].flatMap(({line:O})=>ae(O)),nameOf:f=>Me(e.systems[f].name),colourOf:T}),fn=f=>Math.round((pt()?.4:1)*(f<3?24:f<5?70:
130)),ae=f=>V.hasLayer(f)&&it(f)._parts||[];n.addInk((f,O)=>{let D=[],H=t.getPixelOrigin().subtract(O);if(!a)return D;for(let{line:X}of C)if(V.hasLayer(X))for(let st of ae(
X))for(let ut=1;ut<st.length;ut++){let ct=st[ut-1],ht=st[ut],kt=Math.ceil(ct.distanceTo(ht)/8);for(let Lt=0;Lt<kt;Lt++)D.push({x:ct.x+(ht.x-ct.x)*Lt/kt+H.x,y:ct.
y+(ht.y-ct.y)*Lt/kt+H.y});if(D.length>4e4)return D}return D}),n.onLayout(f=>{let{origin:O,size:D,free:H,take:X,inside:st,crossed:ut,zoom:ct}=f,ht=[],kt=(...at)=>(ht.
push(Ut(t,...at)),ht[ht.length-1]),Lt=[...nt.filter(at=>!at.hidden),...G].filter(at=>!at.off).map(at=>({...at,at:t.project(at.latlng,ct).subtract(O)})).filter(({
at})=>at.x>0&&at.y>0&&at.x<D.x&&at.y<D.y).sort((at,At)=>At.rank-at.rank);Lt.forEach(({at})=>X(at.x-4,at.y-4,8,8)),a&&un(e.systems.map((at,At)=>At),kt,f);for(let at of Lt){
if(ht.length>=fn(ct))break;let At=Me(at.text),xt=Nt(At)+2,Mt=13,{x:It,y:jt}=at.at,ue=[[It+7,jt-Mt/2],[It-7-xt,jt-Mt/2],[It-xt/2,jt-7-Mt],[It-xt/2,jt+7]].filter(
([yt,bt])=>st(yt,bt,xt,Mt)&&H(yt,bt,xt,Mt)).map(([yt,bt])=>({u:yt,v:bt,met:ut(yt,bt,xt,Mt)})),St=ue.length?ue.reduce((yt,bt)=>bt.met<yt.met?bt:yt):null;!St||St.
met>(at.rank>=1e3?9:2)||(X(St.u,St.v,xt,Mt),kt(At,at.className,St.u,St.v))}l.replaceChildren(...ht),a&&se(N)});let re={system:f=>F[f].map(O=>O.latlngs),segment:f=>[
C[f].latlngs],stretch:f=>[tt[f].latlngs],path:f=>e.paths[f].stretches.map(O=>tt[O].latlngs),leg:f=>[n.legs[f].latlngs],route:f=>n.routes[f].parts.map(O=>O.leg.latlngs)};
n.where=(f,O)=>{if(f==="place")return Y[O].latlng;if(f==="incident"){let H=e.incidents[O];return H.lat===void 0||H.lon===void 0?null:L.latLng(H.lat,H.lon)}let D=re[f]?.(
O)??[];return D.length?_n(D):null},n.mark=(f,O=0)=>{n.choose("card",f==="route"?[O]:[]),m(f==="place"?e.places[O]:f==="incident"?e.incidents[O]:null),I=f==="sys\
tem"?O:f==="segment"?e.segments[O].system:null,S(I)},n.show=(f,O)=>{let D=re[f]?.(O).flat()??[],H=n.where(f,O);n.open(f,O,null),D.length?n.visit(()=>n.frame(L.latLngBounds(
D))):H&&n.visit(()=>n.frame(H.toBounds(4e4)))};let _t=(f,O,D)=>D.forEach((H,X)=>{let st=(ut,ct)=>[H.facts[ut]||""].flat().filter(ht=>typeof ht=="string").flatMap(
ht=>String(ht).split(ct)).filter(Boolean);n.addSearch({names:[H.name,H.name_ar].filter(Boolean),first:f==="place",kind:f==="place"?H.kind.charAt(0).toUpperCase()+
H.kind.slice(1):O,also:[H.id||"",...st("other names",", "),"start"in H?String(H.start):""].filter(Boolean),owners:st("owners",", "),open:()=>n.show(f,X)})});_t(
"place","Place",e.places),_t("system","Cable system",e.systems),_t("path","Crossing path",e.paths),_t("incident","Incident",e.incidents),_t("deal","Deal",e.deals);
let dn=f=>{let O=Ct(e.systems[f.system].status);return O!=="live"?O:qt(f)},hn=new Set([...e.segments.map(dn),...tt.length?["path"]:[],...nt.length?["incident"]:
[]]);r.querySelectorAll("[data-key]").forEach(f=>{it(f).hidden=!hn.has(f.getAttribute("data-key")||"")});let Pt=[],ie=ft(r,".count"),ce=ie.textContent;function pn(){
Pt.forEach(({row:O,system:D})=>{O.hidden=!A(D)});let f=Pt.filter(({row:O})=>!O.hidden).length;Pt.length&&(ie.textContent=b===null?ce:`${f} of ${ce}, in ${b}`)}let le=document.
getElementById("systems");if(le){let f=O=>{let D=L.SVG.create("svg"),H=L.SVG.create("path"),X=e.systems[O];D.setAttribute("width","26"),D.setAttribute("height",
"8"),D.setAttribute("aria-hidden","true"),H.setAttribute("d","M1 4H25");let st=Ct(X.status);return H.setAttribute("class",st==="live"?qt(X):st),D.setAttribute("\
class","system"),D.style.setProperty("--system",st==="gone"?"var(--soft)":`var(--route-${w[O]})`),D.append(H),D};e.systems.map((O,D)=>({item:O,i:D})).sort((O,D)=>O.
item.name.localeCompare(D.item.name,"en")).forEach(({item:O,i:D})=>{let H=[O.ready||"date not known",O.status==="in service"?"":O.status,F[D].length?"":"not dra\
wn"].filter(Boolean).join(", "),X=E("button","",F[D].length?f(D):E("span","no-line"),E("bdi","clip",O.name),E("small","",H));X.type="button",X.dataset.system=String(
D),X.addEventListener("click",()=>{n.show("system",D)}),X.addEventListener("mouseenter",()=>i(D)),X.addEventListener("mouseleave",()=>i(null)),X.addEventListener(
"focus",()=>i(D)),X.addEventListener("blur",()=>i(null));let st=E("li","",X);Pt.push({row:st,system:D}),le.append(st)})}n.onDraw(f=>{let O=Math.max(1.8,Math.min(
4,f*.62));Z.forEach(D=>D.setRadius(O))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{d=p(),C.forEach(f=>f.line.setStyle(v(f.
item))),tt.forEach(({line:f})=>f.setStyle({color:d.ink})),Z.forEach(f=>f.setStyle({color:d.ink,fillColor:d.land})),nt.forEach(({lozenge:f})=>f.setStyle({color:d.
halo,fillColor:d.ink})),S(N),n.layout()})}var Wt=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],ve="schematic",Bn=["inferred",ve,"assumed"],Pn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],In={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},jn=["candida\
tes","why","note","place"],vt=t=>E("bdi","",t);function Yt(t,s,o){let r=E("button",t,s);return r.type="button",r.addEventListener("click",e=>{e.stopPropagation(),
o()}),r}var zn=t=>E("span",`surely ${t}`,t);function Rn(t){let s=t.split(", ")[1]||"",o=Bn.includes(s),r=E("span",`mark ${o?"modelled":"known"}`,o&&s!==ve?"mode\
lled":s);return s?[r," ",t]:[t]}function Dn(t){let s=(e,n)=>{let a=E("th","",e);return a.scope=n,a},o=["low","likely","high"],r=t.map(e=>E("tr","",s(String(e.figure),
"row"),...o.map(n=>E("td","",n==="likely"?E("b","",String(e[n])):String(e[n])))));return E("table","figures",E("thead","",E("tr","",E("td",""),...o.map(e=>s(e,"\
col")))),E("tbody","",...r))}function ke({features:t},s){let o=Wt.flatMap(([M,k])=>t[k].map((R,C)=>[M,C])),r=new Map(Wt),e=(M,k)=>t[r.get(M)||"routes"][k];function n(M,k){
let R=Yt("to",vt(e(M,k).name),()=>B(M,k));return R.dataset.to=`${M}-${k}`,R}let a=M=>[M].flat().map(k=>typeof k=="number"?n(...o[k]):vt(k)),c=(M,k)=>E("span",`b\
adge ${M.contract?"contract":"intent"}`,...a(k));function l(M,k=null){let R=E("dl","facts");return Object.entries(M).forEach(([C,F])=>{if(k?!k.includes(C):["not\
e","status"].includes(C))return;let q=C==="accuracy"?Rn(String(F)):a(F);R.append(E("dt","",C.charAt(0).toUpperCase()+C.slice(1)),E("dd",C==="value"?"value":"",...q))}),
R.children.length?[R]:[]}function u({id:M,kind:k,from:R,to:C,"attribution confidence":F,...q}){let V=R&&C?{ends:[R," – ",C].flat()}:{},b=typeof M=="number"?o[M]:
null,A=b&&b[0]==="deal",g={...M===void 0?{}:{id:M},...V,...A||!k?{}:{kind:k},...q},[_,...N]=Object.entries(g),I=E("li","",...A?[c(e(...b),k)," "]:[],...a(_[1]));
F&&I.append(" ",zn(String(F)));let j=E("small","");return N.forEach(([$,S])=>{let[i,m]=In[$]||["",""],x=/\d$/.test(String(S))?m:"",z=[i,...a(S),x].filter(Z=>Z!==
"");jn.includes($)?I.append(E("p","small",...z)):$==="value"?I.append(E("p","value",...z)):j.append(...j.childNodes.length?[" · "]:[],E("span","",...z))}),j.childNodes.
length&&I.insertBefore(j,I.querySelector("p")),I}function h(M,k){return M==="Figures"?Dn(k):E("section","",E("h3","",M),E("ul","things",...k.map(u)))}function y(M=[]){
if(!M.length)return[];let k=M.map(R=>{let C=t.sources[R],F=vt(C.title);if(C.url){let V=E("a","",F);V.href=C.url,V.target="_blank",V.rel="noopener noreferrer",F=
V}let q=[C.publisher,C.date,C.licence].flatMap(V=>V?[", ",vt(V)]:[]);return E("li","",F,...q)});return[E("details","sources",E("summary","",`Sources (${k.length}\
)`),E("ul","",...k))]}let p=[],d="",w=0,T=(M,k)=>E("section","leg",E("h3","",M==="leg"?"This leg: ":"Here: ",n(M,k)),...l(e(M,k).facts,Pn));function v(M,k,R){let C=e(
M,k),{status:F,note:q}=C.facts,V=E("span","title",...M==="route"?[E("span","number",String(k+1))]:[],E("span","",vt(C.name))),b=E("h2","",V);if(b.tabIndex=-1,b.
id=`card-title-${++w}`,C.name_ar){let N=E("span","ar",C.name_ar);N.lang="ar",N.dir="rtl",b.append(N)}let A=E("p","kicker",E("span","",vt(C.kind.charAt(0).toUpperCase()+
C.kind.slice(1))),...M==="deal"?[c(C,C.facts.kind)]:[],...F?[E("span","chip",...a(F))]:[]);if(p.length>1){let[N,I]=p[p.length-2],j=Yt("back","‹ Back",()=>{p.pop(),
ft(P(),"h2").focus({preventScroll:!0})});j.setAttribute("aria-label",`Back to ${e(N,I).name}`.slice(0,120)),A.prepend(j)}let g=M==="deal"?C.contract?"contract":
"intent":M==="route"?`route-${k}`:"",_=E("article",`card of-${M} ${g}`.trim(),A,b,...R===null?[]:[T(M==="route"?"leg":"segment",R)],...l(C.facts),...Object.entries(
C.lists).map(([N,I])=>h(N,I.map(j=>t.lists[N][j]))),...C.uncertain?[E("section","",E("h3","","Uncertain"),...C.uncertain.map(N=>E("p","small doubt",vt(N))))]:[],
...q?[E("p","small note",...a(q))]:[],...y(C.sources));return s.where(M,k)&&A.append(Yt("go-there","Show on the map",()=>s.show(M,k))),_.setAttribute("aria-labe\
lledby",b.id),_.dataset.card=`${M}-${k}`,_}function P(M=null){let k=p[p.length-1],[R,C]=k,F=v(...k),q=M||(["place","incident"].includes(R)?s.where(R,C):null);return s.
card(F,q,()=>{d="",s.mark(null),s.state.changed()}),d=`${R}-${C}`,s.mark(R,C),s.state.changed(),F}function B(M,k){p.push([M,k,null]),ft(P(),"h2").focus({preventScroll:!0})}
s.open=(M,k,R,C=null)=>(p=[[M,k,C]],P(R)),s.state.add("card",()=>d,M=>{let[,k,R]=/^([a-z]{3,8})-(\d{1,5})$/.exec(M)||[],C=Wt.find(([F])=>F===k);!C||Number(R)>=t[C[1]].
length?s.closeCard():d!==M&&s.open(C[0],Number(R),null)})}var Fn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function Ae(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,s=>Fn[s]).replace(/[٠-٩۰-۹]/g,
s=>String(Number(s.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function Zn(t,s,o){let r=` ${t}`.indexOf(` ${s}`);return t===s?0:r===0?1:r>0?2:o.
every(e=>t.includes(e))?3:9}function Se(t,s){let o=Ae(s),r=o.split(" ");return o?t.flatMap(e=>{let n=e.folded??=[e.names,e.also||[],e.owners||[]].flatMap((l,u)=>l.
flatMap(h=>h?[[Ae(h),u,h]]:[])),a=99,c="";return n.forEach(([l,u,h])=>{let y=Zn(l,o,r),p=y===9?99:y===3?10+u:e.first&&!u?y/10:y+[e.late?.3:0,.4,.6][u];p<a&&(a=p,
c=u===2?`owner: ${h}`:u===1?h:"")}),Object.assign(e,{why:c}),a<99?[{entry:e,score:a,size:Math.min(...n.map(([l])=>l.length||99))}]:[]}).sort((e,n)=>e.score-n.score||
e.size-n.size).slice(0,12).map(e=>e.entry):[]}var Kt=t=>new RegExp("\\p{Script=Arabic}","u").test(t);var wt=.0033528106647474805,$t=6378137*(1-wt),Gn=63710088e-1,gt=t=>t*Math.PI/180,Dt=t=>t*180/Math.PI;function Ce(t){let s=t*(40680631590769-$t*$t)/($t*$t);return[
1+s/16384*(4096+s*(-768+s*(320-175*s))),s/1024*(256+s*(-128+s*(74-47*s)))]}var Oe=(t,s,o,r)=>t*s*(r+t/4*(o*(2*r**2-1)-t/6*r*(4*s**2-3)*(4*r**2-3)));function $e(t,s,o,r,e,n,a){
let c=wt/16*s*(4+wt*(4-3*s));return t+(1-c)*wt*o*(r+c*e*(a+c*n*(2*a**2-1)))}function Bt(t,s){let o=Math.round((s.lng-t.lng)/360)*360,r=gt(s.lng-t.lng-o),e=Math.
atan((1-wt)*Math.tan(gt(t.lat))),n=Math.atan((1-wt)*Math.tan(gt(s.lat))),[a,c,l,u]=[Math.sin(e),Math.cos(e),Math.sin(n),Math.cos(n)],h=r;for(let p=0;p<100;p++){
let d=Math.sin(h),w=Math.cos(h),T=u*d,v=c*l-a*u*w,P=Math.hypot(T,v),B=a*l+c*u*w;if(P<1e-15&&B>0)return{m:0,bearing:0,exact:!0};let M=Math.atan2(P,B),k=P?c*u*d/P:
0,R=1-k**2,C=R>1e-12?B-2*a*l/R:0,F=$e(r,R,k,M,P,B,C);if(Math.abs(F)>Math.PI+1e-9)break;if(Math.abs(F-h)<1e-12){let[q,V]=Ce(R);return{m:$t*q*(M-Oe(V,P,B,C)),bearing:(Dt(
Math.atan2(T,v))+360)%360,exact:!0}}h=F}let y=Math.sin(gt(s.lat-t.lat)/2)**2+Math.cos(gt(t.lat))*Math.cos(gt(s.lat))*Math.sin(r/2)**2;return{m:2*Gn*Math.asin(Math.
sqrt(Math.min(y,1))),exact:!1,bearing:(Dt(Math.atan2(u*Math.sin(r),c*l-a*u*Math.cos(r)))+360)%360}}function Un(t,s,o){let r=(1-wt)*Math.tan(gt(t.lat)),e=1/Math.
hypot(1,r),n=r*e,a=Math.sin(gt(s)),c=Math.cos(gt(s)),l=Math.atan2(r,c),u=e*a,h=1-u**2,[y,p]=Ce(h),d=o/($t*y),w=d;for(let C=0,F=!1;C<100&&!F;C++){let q=d+Oe(p,Math.
sin(w),Math.cos(w),Math.cos(2*l+w));F=Math.abs(q-w)<1e-13,w=q}let T=Math.sin(w),v=Math.cos(w),P=Math.cos(2*l+w),B=n*T-e*v*c,M=Math.atan2(n*v+e*T*c,(1-wt)*Math.hypot(
u,B)),k=Math.atan2(T*a,e*v-n*T*c),R=$e(0,h,u,w,T,v,P);return{lat:Dt(M),lng:t.lng+Dt(k-R)}}function Te(t,s){let{m:o,bearing:r}=Bt(t,s),e=Math.max(1,Math.min(200,
Math.ceil(o/5e4))),n=t.lng;return[t,...Array.from({length:e},(a,c)=>{let l=c+1<e?Un(t,r,o*(c+1)/e):s;return n=l.lng+360*Math.round((n-l.lng)/360),{lat:l.lat,lng:n}})]}function Ne({map:t,data:s,box:o,panel:r},e){let n=lt("tools"),a=(i,m=0)=>i.toLocaleString("en",{minimumFractionDigits:m,maximumFractionDigits:m}),c=i=>a(i/1e3,i<
1e4?3:i<1e6?2:1),l={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function u(i){
let m=L.SVG.create("svg"),x=L.SVG.create("path");return m.setAttribute("viewBox","0 0 24 24"),m.setAttribute("aria-hidden","true"),x.setAttribute("d",l[i]),m.append(
x),m}function h(i,m,x=""){let z=E("button",x,i);return z.type="button",z.addEventListener("click",m),z}let y=null;function p(i,m,x){let z=h(u(i),x,"tool");return z.
setAttribute("aria-label",m),z.title=m,n.append(z),z}function d(i,m,x,{opened:z=()=>{},closed:Z=()=>{}}={}){let W=p(i,m,()=>{y&&y.item===W?w():G()});x.classList.
add("sheet"),x.id=`sheet-${i}`,x.hidden=!0,x.setAttribute("role","group"),x.setAttribute("aria-label",m),W.setAttribute("aria-expanded","false"),W.setAttribute(
"aria-controls",x.id),n.append(x);function G(){y&&w(),pt()&&e.expand(!1),y={item:W,sheet:x,closed:Z},x.hidden=!1,W.setAttribute("aria-expanded","true"),z()}return{
item:W,show:G}}function w(i=!1){if(!y)return;let{item:m,sheet:x,closed:z}=y;y=null,x.hidden=!0,m.setAttribute("aria-expanded","false"),z(),i&&m.focus()}document.
addEventListener("keydown",i=>{i.key==="Escape"&&!i.defaultPrevented&&(y?w(!0):o.querySelector(".leaflet-popup")?t.closePopup():(e.closeCard(),e.back()))}),ft(lt(
"card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),lt("skip").addEventListener("click",i=>{let m=lt(ft(document,"#skip").getAttribute("hre\
f")?.slice(1)||"");i.preventDefault(),r.contains(m)&&e.expand(!0),m.focus({preventScroll:!0})}),e.find=i=>Se(e.entries,i),(function(){let i=E("input"),m=E("ul",
"results"),x=E("p","said");i.type="search",i.placeholder="Station, system, path … or اسم",i.autocomplete="off",i.spellcheck=!1,i.maxLength=200,i.dir="auto",
Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).
forEach(([Q,J])=>i.setAttribute(Q,J)),m.id="results",m.setAttribute("role","listbox"),m.setAttribute("aria-label","Found"),x.setAttribute("role","status");let Z=d(
"search","Search",E("div","search",i,x,m),{opened:()=>{i.focus(),i.select()}}),W=[],G=-1;function U(Q){w(),Z.item.focus();let{bounds:J,latlng:et}=Q;J?e.visit(()=>e.
frame(J)):et&&e.visit(()=>e.frame(L.latLng(et).toBounds(4e4))),Q.open&&Q.open()}function Y(Q){G=Q,[...m.children].forEach((J,et)=>J.setAttribute("aria-selected",
String(et===Q))),Q<0?i.removeAttribute("aria-activedescendant"):(i.setAttribute("aria-activedescendant",m.children[Q].id),m.children[Q].scrollIntoView({block:"n\
earest"}))}function tt(){W=e.find(i.value),m.replaceChildren(...W.map((Q,J)=>{let et=Q.names.flatMap(rt=>rt||[]),nt=et.find(rt=>!Kt(rt))||et[0]||"",ot=et.find(Kt),
K=E("li","",E("bdi","en",nt));if(ot&&ot!==nt){let rt=E("bdi","ar",ot);rt.lang="ar",K.append(rt)}return K.append(E("small","",Q.kind||"",...Q.why?[" · ",E("bdi",
"",Q.why)]:[])),K.id=`result-${J}`,K.setAttribute("role","option"),K.addEventListener("mousedown",rt=>rt.preventDefault()),K.addEventListener("click",()=>U(Q)),
K})),i.setAttribute("aria-expanded",String(W.length>0)),x.textContent=i.value.trim()?W.length?`${W.length} found`:"Nothing found":"",Y(W.length?0:-1)}i.addEventListener(
"input",tt),i.addEventListener("keydown",Q=>{let J=Q.key==="ArrowDown"?1:Q.key==="ArrowUp"?-1:0;if(J&&W.length)Y((G+J+W.length)%W.length);else if(Q.key==="Enter"&&
G>=0)U(W[G]);else if(Q.key==="Escape"&&i.value)i.value="",tt();else return;Q.preventDefault()}),document.addEventListener("keydown",Q=>{let J=Q.target instanceof
Element&&Q.target.closest("input, textarea, select");Q.key==="/"&&!J&&(Q.preventDefault(),Z.show())})})();let T={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let i=E("ul","tree"),m=new Set,x=[];function z(G,U,Y,tt,Q){let J=E("inp\
ut"),et=E("label","",J);return J.type="checkbox",J.addEventListener("change",()=>tt(J.checked)),Q&&et.append(Q()),et.append(E("bdi","",G)),U!==null&&et.append(E(
"small","",a(U))),x.push([J,Y]),E("div","row",et)}function Z(){x.forEach(([G,U])=>{let Y=U();G.checked=Y===!0,G.indeterminate=Y===null})}function W(){x=[];let G=Object.
keys(T),U=[...new Set([...G,...e.layers.map(Y=>Y.parent)])];i.replaceChildren(...U.flatMap(Y=>{let tt=e.layers.filter(K=>K.parent===Y);if(!tt.length)return[];if(tt.
length===1){let[K]=tt;return[E("li","",z(K.title,K.count,()=>K.shown,rt=>{K.set(rt),Z()},K.mark))]}let Q=()=>{let K=tt.filter(rt=>rt.shown).length;return K===0?
!1:K===tt.length?!0:null},J=T[Y]||Y,et=z(J,tt.length,Q,K=>{e.together(()=>tt.forEach(rt=>rt.set(K))),Z()}),nt=E("ul","",...tt.map(K=>E("li","",z(K.title,K.count,
()=>K.shown,rt=>{K.set(rt),Z()},K.mark))));nt.hidden=!m.has(Y),nt.id=`branch-${U.indexOf(Y)}`;let ot=h(E("span","chevron"),()=>{nt.hidden=!nt.hidden,nt.hidden?m.
delete(Y):m.add(Y),ot.setAttribute("aria-expanded",String(!nt.hidden))},"more");return ot.setAttribute("aria-label",`${J}: each one`),ot.setAttribute("aria-expa\
nded",String(!nt.hidden)),ot.setAttribute("aria-controls",nt.id),et.append(ot),[E("li","",et,nt)]})),Z()}d("layers","Layers",E("div","layers",E("h2","","Layers"),
i),{opened:W}),e.onLayers(()=>{y&&y.sheet.id==="sheet-layers"&&Z()})})();let v=E("div","cross");v.setAttribute("aria-hidden","true");let P=null;(function(){let i=[],
m=L.layerGroup(),x=E("ol","steps"),z=E("p","total");z.setAttribute("role","status");let Z=L.polyline([],{pane:"measure",className:"measured",interactive:!1,smoothFactor:0}),
W=J=>{i.push(J),G()};function G(){let J=i.slice(1).map((ot,K)=>Bt(i[K],ot));Z.setLatLngs(i.slice(1).map((ot,K)=>Te(i[K],ot))),m.clearLayers(),i.forEach(ot=>m.addLayer(
L.circleMarker(ot,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),x.replaceChildren(...J.map(ot=>E("li","",`${ot.exact?"":"about "}${c(ot.
m)} km`,E("small","",`bearing ${ot.bearing.toFixed(1)}°`))));let et=J.reduce((ot,K)=>ot+K.m,0),nt=J.every(ot=>ot.exact);z.textContent=i.length<2?i.length?"One \
point; add another":"No point yet":`${nt?"":"About "}${c(et)} km in all`,z.dataset.metres=J.length?et.toFixed(4):"",Y.disabled=tt.disabled=!i.length}let U=h("Ad\
d the centre of the map",()=>W(t.getCenter())),Y=h("Undo",()=>{i.pop(),G()}),tt=h("Clear",()=>{i.length=0,G()}),Q=E("div","measure",E("h2","","Measure"),E("p","",
"Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),E("div","buttons",U,Y,tt),x,z);d("measure","Measure",Q,{opened(){P=W,e.closeCard(),
o.classList.add("measuring"),o.append(v),t.doubleClickZoom.disable(),[Z,m].forEach(J=>J.addTo(t)),G()},closed(){P=null,o.classList.remove("measuring"),v.remove(),
t.doubleClickZoom.enable(),[Z,m].forEach(J=>J.remove())}})})();let B=[...e.dates].flatMap(i=>Number.isInteger(i)?Number(i):[]).sort((i,m)=>i-m),M=()=>{};if(B.length&&
B[0]<B[B.length-1]){let i=B[0],m=B[B.length-1],x=E("input"),z=E("output","","All years");Object.assign(x,{type:"range",min:i,max:m+1,step:1,value:m+1}),x.setAttribute(
"aria-label","Year"),M=G=>{e.year=G===null||G>m?null:Math.max(G,i),x.value=String(e.year??m+1),z.textContent=e.year===null?"All years":String(e.year),x.setAttribute(
"aria-valuetext",z.textContent),W.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(U=>U(e.year))),e.state.changed()},x.addEventListener("inpu\
t",()=>M(Number(x.value)));let Z=E("div","ends",E("span","",String(i)),E("span","","all")),{item:W}=d("year","Year",E("div","year",E("h2","","Year"),z,x,Z,E("p",
"","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has\
 no known date stays."),h("All years",()=>M(null))));x.setAttribute("aria-valuetext","All years")}let k=e.state;k.add("view",()=>{let{lat:i,lng:m}=t.getCenter();
return`${i.toFixed(4)},${m.toFixed(4)},${t.getZoom()}`},i=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(i))return;let[m,x,z]=i.
split(",").map(Number);t.setView([m,x],Math.min(Math.max(z,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),k.add("change",()=>e.layers.filter(i=>i.shown!==i.first).
map(i=>encodeURIComponent(i.key)).join(","),i=>{let m=new Set(i.split(",").flatMap(x=>{try{return[decodeURIComponent(x)]}catch{return[]}}));e.layers.forEach(x=>x.
set(m.has(x.key)!==x.first))}),k.add("year",()=>e.year===null?"":String(e.year),i=>{M(/^\d{4}$/.test(i)?Number(i):null)});function R(){return"#"+[...k.entries].
map(([i,{get:m}])=>[i,m()]).filter(([,i])=>i).map(([i,m])=>`${i}=${m}`).join("&")}let C="";function F(i){if(location.hash===C)return;C=location.hash;let m=new Map(
location.hash.slice(1,6e3).split("&").map(z=>{let Z=z.indexOf("=");return[z.slice(0,Z),z.slice(Z+1)]})),x=[...k.entries].filter(([z])=>!i||m.has("view")||m.has(
z));x.length&&e.together(()=>x.forEach(([z,{set:Z}])=>Z(m.get(z)||"")))}let q;function V(){try{C=R(),history.replaceState(null,"",C)}catch{}}F(!0),window.addEventListener(
"hashchange",()=>F(!1));let b=!1;if(["pointerdown","keydown","wheel"].forEach(i=>window.addEventListener(i,()=>{b=!0},{capture:!0,passive:!0})),k.changed=()=>{clearTimeout(
q),b&&(q=setTimeout(V,250))},t.on("moveend",()=>k.changed()),/^(https?|file):$/.test(location.protocol)){let i=E("input"),m=E("p","said");i.readOnly=!0,i.setAttribute(
"aria-label","Link to this view"),m.setAttribute("role","status"),i.addEventListener("focus",()=>i.select()),d("link","Link to this view",E("div","link",E("h2",
"","Link to this view"),i,E("div","buttons",h("Copy",async()=>{i.select();let x;try{await navigator.clipboard.writeText(i.value),x=!0}catch{x=document.execCommand(
"copy")}m.textContent=x?"Copied":"Copy it from the field"})),m),{opened(){i.value=location.href.split("#")[0]+R(),m.textContent="",i.focus()}})}if(document.fullscreenEnabled){
let i=p("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());i.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{i.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function A(i){let m=e.depthAt(
i);return m?`Depth: ${a(m.low_m)} to ${a(m.high_m)} m, from cells of about ${a(m.cell_km)} km`:"Depth: on land, or not known"}function g(i){let m=i.lng-360*Math.
round(i.lng/360),x=Et(0,t.getZoom())/111320,z=Math.min(5,Math.max(1,Math.ceil(-Math.log10(x)))),Z=(W,G,U)=>`${Math.abs(W).toFixed(z)}° ${W<0?U:G}`;return`${Z(i.
lat,"N","S")}, ${Z(m,"E","W")}`}e.hereLines=i=>[g(i),A(i)];function _(i){let m=e.routeNear(i);return m?e.openRoute(m,i):e.card(E("div","card here",...e.hereLines(
i).map(x=>E("p","",x))),i)}t.on("click",i=>{P?P(i.latlng):N()||_(i.latlng)}),o.addEventListener("keydown",i=>{i.key!=="Enter"||i.target!==o||(P?P(t.getCenter()):
_(t.getCenter()))});function N(){let i=!!y||I;return w(),i}let I=!1;t.on("preclick",()=>{I=!!o.querySelector(".leaflet-popup")});let j=null;function $(i){if(i!==
!!j)if(t.setMaxBounds(void 0),i){j={at:t.getCenter(),zoom:t.getZoom(),open:lt("panel-toggle").getAttribute("aria-expanded")==="true"};let m=j.open&&!pt()?S():t.
getBounds();document.documentElement.classList.add("printing"),e.expand(!0),t.invalidateSize({animate:!1,pan:!1}),t.fitBounds(m,{paddingBottomRight:[0,t.attributionControl.
getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),o.querySelectorAll("canvas").forEach(x=>{if(x.classList.contains("leaflet-tile"))return;let z=mt(
x),{width:Z,height:W}=x,G=document.createElement("canvas");Object.assign(G,{width:Z,height:W}),mt(G).drawImage(x,0,0),x.width=Z,z.drawImage(G,0,0)})}else j&&(document.
documentElement.classList.remove("printing"),t.invalidateSize({animate:!1,pan:!1}),e.expand(j.open),t.setView(j.at,j.zoom,{animate:!1}),j=null,t.setMaxBounds(s.
window))}function S(){let i=t.getSize(),m=r.getBoundingClientRect().width+20;return L.latLngBounds(t.containerPointToLatLng([0,i.y]),t.containerPointToLatLng([i.
x-m,0]))}window.addEventListener("beforeprint",()=>$(!0)),window.addEventListener("afterprint",()=>$(!1))}function Vn({columns:t,rows:s,levels:o}){let r=o.slice();for(let e=0;e<3;e++){let n=r.slice();for(let a=0;a<s;a++)for(let c=0;c<t;c++){let l=a*t+c;if(r[l]!==-1)
continue;let u=0,h=0;for(let y=Math.max(a-1,0);y<=Math.min(a+1,s-1);y++)for(let p=Math.max(c-1,0);p<=Math.min(c+1,t-1);p++){let d=r[y*t+p];d!==-1&&(u+=d,h++)}h&&
(n[l]=u/h)}r=n}return r.map(e=>Math.max(e,0))}function qn(t){let s=t.columns>>1,o=t.rows>>1,r=new Float32Array(s*o);for(let e=0;e<o;e++)for(let n=0;n<s;n++){let a=2*
e*t.columns+2*n,c=0,l=0;for(let u of[a,a+1,a+t.columns,a+t.columns+1])t.levels[u]!==-1&&(c+=t.levels[u],l++);r[e*s+n]=l?c/l:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:s,rows:o,levels:r}}function Be(t){let s=[];for(let o=t;;o=qn(o)){let{west:r,south:e,step:n,columns:a,rows:c}=o,l=o,u=null;if(s.
push({west:r,south:e,step:n,columns:a,rows:c,get levels(){return u=u||Vn(l)}}),Math.min(a,c)<16)return s}}function _e(t,s){let o=new Int32Array(4*t.length),r=new Float32Array(
4*t.length);return t.forEach((e,n)=>{let a=Math.min(Math.max(e,0),s-1),c=Math.floor(a),l=a-c;for(let u=0;u<4;u++)o[4*n+u]=Math.min(Math.max(c-1+u,0),s-1);r[4*n]=
(1-l)**3/6,r[4*n+1]=(3*l**3-6*l**2+4)/6,r[4*n+2]=(-3*l**3+3*l**2+3*l+1)/6,r[4*n+3]=l**3/6}),{nodes:o,weights:r}}function Pe(t,s,o){let{columns:r,rows:e,levels:n}=t,
a=s.length,{nodes:c,weights:l}=_e(s.map(d=>(d-t.west)/t.step),r),u=_e(o.map(d=>(d-t.south)/t.step),e),h=new Map;function y(d){if(!h.has(d)){let w=new Float32Array(
a),T=d*r;for(let v=0,P=0;v<a;v++,P+=4)w[v]=l[P]*n[T+c[P]]+l[P+1]*n[T+c[P+1]]+l[P+2]*n[T+c[P+2]]+l[P+3]*n[T+c[P+3]];h.set(d,w)}return h.get(d)}let p=new Float32Array(
a*o.length);for(let d=0;d<o.length;d++){let[w,T,v,P]=[0,1,2,3].map(C=>y(u.nodes[4*d+C])),[B,M,k,R]=u.weights.subarray(4*d,4*d+4);for(let C=0,F=d*a;C<a;C++,F++)p[F]=
B*w[C]+M*T[C]+k*v[C]+R*P[C]}return p}function Ie(t){let s=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+s)/(1-s))/(4*Math.PI)]}function Hn([t,s,o,r],[e,n,a,c]){let l=0,u=1;for(let[
h,y,p,d]of[[t,o-t,e,a],[s,r-s,n,c]]){if(!y){if(h<p||h>d)return!1;continue}let w=(p-h)/y,T=(d-h)/y;l=Math.max(l,Math.min(w,T)),u=Math.min(u,Math.max(w,T))}return l<=
u}function Wn([t,s,o,r],[e,n,a,c]){let l=(u,h,y,p,d,w)=>Math.sign((y-u)*(w-h)-(p-h)*(d-u));return l(t,s,o,r,e,n)!==l(t,s,o,r,a,c)&&l(e,n,a,c,t,s)!==l(e,n,a,c,o,
r)}function je(t){let s=new Map,o=([e,n,a,c],l)=>{for(let u=Math.floor(e*256);u<=a*256;u++)for(let h=Math.floor(n*256);h<=c*256;h++)if(l(u*4096+h))return!0;return!1};
function r(){t.forEach(e=>{let n=Ie(e[0]);e.slice(1).forEach(a=>{let c=Ie(a),l=[...n,...c];o([Math.min(n[0],c[0]),Math.min(n[1],c[1]),Math.max(n[0],c[0]),Math.max(
n[1],c[1])],u=>{let h=s.get(u);return h?h.push(l):s.set(u,[l]),!1}),n=c})})}return([e,n],[a,c,l,u])=>{s.size||r();let h=[a,c,a+l,c+u],y=[a+l/2,c+u/2],p=[e,n,y[0],
y[1]];return!o([Math.min(a,e),Math.min(c,n),Math.max(a+l,e),Math.max(c+u,n)],d=>(s.get(d)||[]).some(w=>Hn(w,h)||Wn(w,p)))}}async function Yn(t){let s=atob(t),o=new Uint8Array(s.length);for(let c=0;c<o.length;c++)o[c]=s.charCodeAt(c);let e=new Blob([o]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),n=[],a=0;for(let c=await e.read();!c.done;c=await e.read()){if(a+=c.value.length,a>268435456)throw new RangeError("more data than a \
page has");n.push(c.value)}return new Uint8Array(await new Blob(n).arrayBuffer())}async function ze(t,s){let[o,r]=await Promise.all(t.split(" ",2).map(Yn)),e=Kn(
r,s);return JSON.parse(new TextDecoder().decode(o),(n,a)=>typeof a=="object"&&a!==null&&"~"in a?e[a["~"]]:a)}function Kn(t,s){let o=t.length>>2,r=0,e=()=>{if(r>=
o)throw new RangeError("fewer vertices than the lines have");let u=t[r]|t[r+o]<<8|t[r+2*o]<<16|t[r+++3*o]<<24;return u>>>1^-(u&1)},n=e();e();let a=Array.from({length:Math.
min(n,o)},()=>({unit:e(),size:e()})),c=0,l=0;return a.map(({unit:u,size:h})=>{let y=[],p=0,d=0,w=0,T=0,v=0,P=0;for(let B=0;B<h;B++){let M=e(),k=e();B?([v,w]=[w,
(w+v>>1)+M],[P,T]=[T,(T+P>>1)+k],p+=w,d+=T):(p=c+=M,d=l+=k),y.push(s(d/u,p/u))}return y})}function Ft({rows:t,columns:s}){let o=Array.from({length:t},()=>({}));
return Object.entries(s).forEach(([r,e])=>{let n=Array.isArray(e)?a=>e[a]:"all"in e?()=>e.all:a=>e.of[e.at[a]];o.forEach((a,c)=>{let l=n(c);l!==null&&(a[r]=l)})}),
o}function Jn(t,s){return`${[t-360*Math.round(t/360),s].map(r=>Number(r.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Re({lists:t,...s}){let o=Object.
entries(t).map(([e,n])=>[e,Ft(n)]),r=Object.entries(s).map(([e,n])=>{let a=n.facts&&Ft(n.facts),c=n.lists&&Ft(n.lists);return[e,Ft(n).map((l,u)=>{let h=a?.[u];return h?.
position===!0&&(h.position=Jn(Number(l.lon),Number(l.lat))),{...l,facts:h,lists:c?.[u]}})]});return{lists:Object.fromEntries(o),...Object.fromEntries(r)}}function De({
columns:t,rows:s,steps:o},r,e){let n=new Float32Array(t*s);for(let a=0,c=0;a<n.length;a++)a%t===0&&(c=0),o[a]===" "?n[a]=e:n[a]=c=(c+o.charCodeAt(a)-63)%r;return n}var Jt=32,Qn=8,Xn=6;function to(t,[s,o]){let r=(e,n,a)=>e.some(c=>Math.abs(n-c)<.002&&Math.abs(a-c)<.002);return t.flatMap(e=>{let n=[],a=[e[0]];for(let c=1;c<=
e.length;c++){let l=e[c-1],u=e[c%e.length];r(s,l.lng,u.lng)||r(o,l.lat,u.lat)?(a.length>1&&n.push(a),a=[u]):a.push(u)}return a.length>1&&n.push(a),n})}function eo(t,s,o,r){
let e=s.length,n=o.length,a=null;for(let c of[...t].reverse()){let{west:l,south:u,step:h,columns:y,rows:p}=c[0],d=l+h*(y-1),w=u+h*(p-1);if(a&&(s[0]>d||s[e-1]<l||
o[0]<u||o[n-1]>w))continue;let T=c.find(B=>B.step*r>=1.5)||c[c.length-1],v=Pe(T,s,o);if(!a){a=v;continue}let P=(B,M,k)=>Math.min(B-M,k-B)/(Xn*h);for(let B=0,M=0;B<
n;B++){let k=P(o[B],u,w);for(let R=0;R<e;R++,M++){let C=Math.min(k,P(s[R],l,d),1);C>0&&(a[M]+=C*(v[M]-a[M]))}}}return a||new Float32Array(e*n)}function Ze(t,[s,
o],r,e,n,a){let c=t.width,l=2**r.z,u=s?1:0,h=Math.min(o,c-s),y=Array.from({length:c},(A,g)=>(g+.5)/c),p=y.map(A=>360*(r.x+A)/l-180),d=y.slice(s-u,s+h).map(A=>Math.
atan(Math.sinh(Math.PI*(1-2*(r.y+A)/l)))*180/Math.PI),w=eo(e,p,d,256*l/360),{west:T,south:v,step:P,columns:B,rows:M}=e[e.length-1][0],k=(A,g,_)=>A>g-P&&A<g+_*P,
R=p.map(A=>k(A,T,B)),C=n.length-1,F=a.map(([A,g,_])=>255<<24|_<<16|g<<8|A),q=mt(t),V=q.createImageData(c,h),b=new Int32Array(V.data.buffer);for(let A=u,g=u*c,_=0;A<
d.length;A++){if(!k(d[A],v,M)){g+=c,_+=c;continue}for(let N=0;N<c;N++,g++,_++){if(!R[N])continue;let I=w[g],j=0;for(;j<C&&I>=n[j+1];)j++;b[_]=F[j];let $=j?I-n[j]:
1/0,S=j<C?n[j+1]-I:1/0,i=Math.min($,S);if(i>3)continue;let m=.5-i/Math.max(Math.abs(I-w[N?g-1:g+1]),Math.abs(I-w[A?g-c:g+c]),1e-4);if(m<=0)continue;let[x,z]=[a[j],
a[$<S?j-1:j+1]],Z=W=>Math.round(x[W]+m*(z[W]-x[W]));b[_]=255<<24|Z(2)<<16|Z(1)<<8|Z(0)}}q.putImageData(V,0,s)}function no(t,s){return s.some(o=>o.reduce((r,e)=>{
let n=r;for(let a=0,c=e.length-1;a<e.length;c=a++){let l=e[a],u=e[c];l.lat>t.lat!=u.lat>t.lat&&t.lng<(u.lng-l.lng)*(t.lat-l.lat)/(u.lat-l.lat)+l.lng&&(n=!n)}return n},
!1))}async function Ge({map:t,data:s,ground:o,box:r},e){let n=document.documentElement.classList.contains("plain"),a=window.matchMedia("screen and (prefers-colo\
r-scheme: dark)"),c=window.matchMedia("print"),l=$=>L.svg({pane:$,padding:.3}),u=l("land"),h=l("borders"),y={interactive:!1,smoothFactor:.6},{tiers:p}=o;function d($,S,i,m,x=!1){
if(!S.length)return;let z={...y,renderer:m,className:`ground ${$}`},Z=x?L.polygon(S,z):L.polyline(S,z);i.addLayer(be(t,Z,x?S.flat():S,x))}let w=L.layerGroup(),T=L.
layerGroup();for(let{land:$}of p)d("land",$,t,u,!0),await dt();let v=p.map($=>to($.land.flat(),$.edges));await dt();for(let $ of v)d("coast",$,t,u),await dt();let P=$=>p.
flatMap(S=>S[$]);d("rivers",P("rivers"),w,u),p.forEach(({lakes:$})=>d("lake",$,w,u,!0)),d("canals",P("canals"),w,u),d("borders",P("borders"),T,h),d("disputed",P(
"disputed"),T,h);let B=$=>[1,3,5].map(S=>parseInt($.slice(S,S+2),16)),M=()=>c.matches||document.documentElement.classList.contains("printing");function k(){let{
tints:$}=o.depths;return $[M()?"print":n&&a.matches?"dark":"light"].map(B)}function R($,S){for(let{west:i,south:m,step:x,columns:z,rows:Z,levels:W}of $){let G=L.
latLng(S.lat,S.lng+360*Math.ceil((i-x/2-S.lng)/360)),U=Math.round((G.lng-i)/x),Y=Math.round((G.lat-m)/x);if(U<0||U>=z||Y<0||Y>=Z)continue;let tt=W[Y*z+U];if(tt===
-1||p.some(({land:K})=>no(G,K)))return null;let{deepest_m:Q,levels:J}=o.depths,et=K=>Q*(Math.max(K,0)/(J-1))**2,nt=et(tt-.5),ot=nt<100?1:10;return{low_m:ot*Math.
floor(nt/ot),high_m:ot*Math.ceil(et(tt+.5)/ot),cell_km:Math.round(x*111.2)}}return null}async function C(){let $=o.depths.grids.map(U=>({...U,levels:De(U,o.depths.
levels,-1)}));if(e.depthAt=U=>R($,U),!n)return;await dt();let S=[];for(let U of $)S.push(Be(U)),await dt();let i=[];function m(U,Y){for(let tt=0;tt<U.height;tt+=
Jt)Ze(U,[tt,Jt],Y,S,o.depths.bands,k())}let x=!1;t.on("movestart",()=>{x=!0}).on("moveend",()=>{x=!1});function z(U){let Y=performance.now()+U,tt=k(),Q=x?Qn:Jt;
for(let J;performance.now()<Y&&(J=i[0]);){let{tile:et,coords:nt,done:ot}=J;Ze(et,[J.row,Q],nt,S,o.depths.bands,tt),J.row+=Q,!(J.row<et.height)&&(i.shift(),ot(void 0,
et))}i.length&&setTimeout(()=>z(x?3:8),x?40:0)}let Z=it(L.GridLayer).extend({createTile(U,Y){let tt=E("canvas","leaflet-tile"),{_whole:Q}=this,J=Math.min(window.
devicePixelRatio||1,2)*2**(t.getZoom()-Q);return tt.width=tt.height=Math.ceil(256*Math.min(J,2)),i.push({tile:tt,row:0,coords:U,done:Y})===1&&queueMicrotask(()=>z(
M()?1/0:8)),tt},_setView(U,Y,...tt){this._whole=Math.floor(Y+1e-6),it(L.GridLayer.prototype)._setView.call(this,U,Y,...tt)},_clampZoom(){return this._whole},repaint(){
W(this).forEach(({el:U,coords:Y})=>m(U,Y))}}),W=U=>Object.values(it(U)._tiles),G=new Z({pane:"depths",noWrap:!0,bounds:s.window,keepBuffer:1,updateWhenZooming:!1});
G.on("load",()=>{r.dataset.depths="drawn"}),e.addLayer({key:"depths",title:"Depth",parent:"ground",group:G}),[a,c].forEach(U=>U.addEventListener("change",()=>G.
repaint())),window.addEventListener("afterprint",()=>G.repaint()),e.paintNow=()=>{z(1/0),G.repaint(),W(G).forEach(({el:U})=>{U.style.opacity="1"})}}if(await dt(),
o.depths.grids.length&&await C(),!n)return;await dt(),e.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:w}),e.addLayer({key:"borders",title:"\
Borders",parent:"ground",group:T}),await dt();let F=je([...v.flat(),...P("borders"),...P("disputed")]),q=new Set(s.crossed||[]),V=document.documentElement.lang===
"ar",b=.3,A=new Set(o.names.map(([$,S,i,m,x,z])=>({kind:$,zoom:z,latlng:L.latLng(x,m),text:V&&i||S,first:$==="country"&&q.has(S)})));o.names.forEach(([$,S,i,m,x,
z])=>e.addSearch({names:[S,i],kind:$.charAt(0).toUpperCase()+$.slice(1),late:!0,open(){let Z=E("h2","",E("bdi","",S)),W=L.latLng(x,m),G=$==="city"||$==="capital",
U=E("span","ar",i);Object.assign(U,{lang:"ar",dir:"rtl"}),i&&Z.append(U),e.card(E("article","card of-ground",E("p","kicker",$.charAt(0).toUpperCase()+$.slice(1)),
Z,...G?e.hereLines(W).map(Y=>E("p","",Y)):[]),W),e.visit(()=>t.setView(W,Math.max(z+.5,3),{animate:!1}))}}));let g=[],_={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,
channel:1},N={ocean:5.5,country:8},I=!0;function j($){let S=t.getBounds().pad(.3);A.forEach(i=>{if($+b<i.zoom||!S.contains(i.latlng))return;A.delete(i);let m=i.
kind==="city"||i.kind==="capital";if(m&&e.places.some(({latlng:Z})=>Math.abs(Z.lat-i.latlng.lat)<.15&&Math.abs(Z.lng-i.latlng.lng)<.15))return;let z=E("span",i.
kind,i.text);V&&z.classList.add("ar"),g.push({...i,label:e.addLabel({latlng:i.latlng,element:z,beside:m,rank:(i.first?1e3:0)+10*(10-i.zoom)+(_[i.kind]||0),reach:m?
0:i.kind==="ocean"?90:i.first?96:i.kind==="country"?36:26,within:i.kind==="country"?F:null})})}),g.forEach(({kind:i,zoom:m,label:x})=>{x.shown=I&&$+b>=m&&$<(N[i]||
99),x.element.classList.toggle("near",$>=m+1.5)}),r.dataset.scale=$<3?"world":$<5?"region":"country"}e.onDraw(j),t.on("moveend",()=>j(t.getZoom())),e.addLayer({
key:"names",title:"Place names",parent:"ground",group:null,show:$=>{I=$}})}var Qt=["aria-label","aria-valuetext","title","placeholder"],oo={".":"٫",",":"٬"},so="[^A-Za-z]*\\d[^A-Za-z]*?",ao=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
ro=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,s=>s.replace(/[\d.,]/g,o=>o==="."||o===","?oo[o]:String.fromCharCode(1632+Number(o)))),[io,co]=[8294,
8297].map(t=>String.fromCharCode(t)),Ue=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${io}${t}${co}`:t;function lo(t,s){let o=new Intl.PluralRules(
s),r=Object.entries(t).filter(([n])=>n.includes("{")).map(([n,a])=>{let c=n.split(/\{(\w+)\}/),l=c.filter((h,y)=>y%2===0),u=c.map((h,y)=>y%2?`(?<${h}>${h==="n"?
so:"[^]+?"})`:ao(h)).join("");return{size:l.join("").length,pattern:new RegExp(`^${u}$`),form:a}}).sort((n,a)=>a.size-n.size);function e(n){for(let c of[n,n.charAt(
0).toLowerCase()+n.slice(1)]){let l=t[c];if(typeof l=="string")return l}for(let{pattern:c,form:l}of r){let u=c.exec(n)?.groups;if(!u)continue;return(typeof l=="\
string"?l:l[o.select(Number((u.n||"").replace(/[^\d.]/g,"")))]||l.other).replace(/\{(\w+)\}/g,(y,p)=>e(u[p])??Ue(u[p]))}if(!n.includes(", "))return null;let a=n.
split(", ").map(c=>/[A-Za-z]/.test(c)?e(c):Ue(c));return a.includes(null)?null:a.join("، ")}return e}function Ve(t){let s=document.getElementById("texts");if(!s)
return;let{texts:o,numerals:r,original:e}=JSON.parse(s.textContent||"{}"),n=lo(o,document.documentElement.lang),a=r==="arab"?ro:y=>y,c=y=>{let p=y.trim(),d=/[A-Za-z]/.
test(p)?n(p):null;return a(d===null?y:y.replace(p,()=>d))};function l(y){let p=document.createElement("q");Object.assign(p,{lang:"en",dir:"ltr",translate:!1}),p.
textContent=y.data.slice(e.length+1),y.data=e,y.after(" ",p)}function u(y){if(y instanceof Text){let p=y.parentElement?.closest("script, style, [translate=no]");
!p&&y.data.startsWith(`${e} `)&&l(y);let d=p?y.data:c(y.data);d!==y.data&&(y.data=d)}else y instanceof Element&&!y.matches("script, style")&&(Qt.forEach(p=>{let d=y.
getAttribute(p),w=d&&c(d);w&&w!==d&&y.setAttribute(p,w)}),y.childNodes.forEach(u))}let h={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:Qt};
new MutationObserver(y=>y.forEach(({type:p,target:d,addedNodes:w})=>{p==="childList"?w.forEach(u):p==="characterData"?u(d):d instanceof Element&&Qt.forEach(T=>{
let v=d.getAttribute(T),P=v&&c(v);P&&P!==v&&d.setAttribute(T,P)})})).observe(t,h),u(t)}var We=(t,s,o,r,e)=>s<t.x+t.w&&t.x<s+r&&o<t.y+t.h&&t.y<o+e,qe=new Map;function uo(t){let s=qe.get(t);if(s)return s;let o=[],r=t>90?Array.from({length:17},(e,n)=>(n-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return r.forEach(e=>r.forEach(n=>o.push([e*t,n*t]))),qe.set(t,o.sort((e,n)=>Math.hypot(...e)-Math.
hypot(...n))),o}function fo(t){let s=new Map;return t.forEach(o=>{let r=(o.x>>4)*4096+(o.y>>4),e=s.get(r);e?e.push(o):s.set(r,[o])}),(o,r,e,n,a=1/0)=>{let c=0;for(let l=o-
3>>4;l<=o+e+3>>4;l++)for(let u=r-1>>4;u<=r+n+1>>4;u++)for(let h of s.get(l*4096+u)||[])if(h.x>o-3&&h.x<o+e+3&&h.y>r-1&&h.y<r+n+1&&++c>=a)return c;return c}}function He(){
let t=new Map,s=({x:e,y:n,w:a,h:c},l)=>{for(let u=Math.floor(e/64);u<=(e+a)/64;u++)for(let h=Math.floor(n/64);h<=(n+c)/64;h++)if(l(t.get(u*4096+h),u*4096+h))return!0;
return!1};return{free:(e,n,a,c)=>!s({x:e,y:n,w:a,h:c},l=>!!(l&&l.some(u=>We(u,e,n,a,c)))),take:(e,n,a,c)=>{let l={x:e,y:n,w:a,h:c};s(l,(u,h)=>(u?u.push(l):t.set(
h,[l]),!1))}}}function Ye(t,s){let o=t.getContainer(),r=[],e=[],n=[];function a({latlng:p,element:d,rank:w,dot:T=!1,reach:v=0,beside:P=!1,within:B=null}){let M={
latlng:p,element:d,rank:w,dot:T,reach:v,beside:P,within:B,shown:!0};return T||(d.classList.add("ground-name"),L.marker(p,{pane:"names",interactive:!1,keyboard:!1,
icon:L.divIcon({className:"name-holder",html:d,iconSize:[0,0]})}).addTo(t)),r.push(M),M}function c(){let p=t.attributionControl.getContainer(),{parentElement:d,
firstElementChild:w}=s;!p||!d||!(w instanceof HTMLElement)||(d.style.setProperty("--title",`${w.offsetHeight}px`),d.style.setProperty("--credits",`${p.offsetWidth>
o.clientWidth-180?p.offsetHeight:0}px`))}let l=!1;t.on("viewprereset",()=>{l=!0}),t.on("viewreset",()=>{l=!1});function u(){if(l)return;c();let p=t.getZoom(),d=t.
getPixelBounds().getTopLeft(),w=t.getSize(),T=He(),v=He(),P=[],B={zoom:p,origin:d,size:w,free:T.free,take:T.take,inside:(g,_,N,I)=>g>2&&_>2&&g+N<w.x-2&&_+I<w.y-
22,crossed:()=>0},{free:M,take:k,inside:R}=B,C=o.getBoundingClientRect();[s,lt("tools"),...o.querySelectorAll(".leaflet-control")].forEach(g=>{let{left:_,top:N,
width:I,height:j}=g.getBoundingClientRect();g!==s&&!I||(k(_-C.left,N-C.top,I,j),P.push({x:_-C.left,y:N-C.top,w:I,h:j}))}),r.forEach(({element:g,within:_})=>{_&&
g.classList.remove("less")});let F=L.bounds([-200,-200],w.add([200,200])),q=r.filter(g=>g.shown).map(g=>({...g,at:t.project(g.latlng,p).subtract(d)})).filter(g=>F.
contains(g.at)).map(g=>({...g,w:g.element.offsetWidth,h:g.element.offsetHeight})),V=new Set(q.map(({element:g})=>g));q.filter(g=>g.dot).forEach(({at:{x:g,y:_}})=>k(
g-7,_-7,14,14));let b=B.crossed=fo(n.flatMap(g=>g(p,d)).filter(g=>R(g.x,g.y,0,0)));r.forEach(({element:g})=>{V.has(g)||(g.dataset.side="none")}),q.sort((g,_)=>Number(
_.dot)-Number(g.dot)||_.rank-g.rank),q.filter(g=>g.dot).forEach(({element:g,at:_,rank:N,w:I,h:j})=>{let $=[["right",_.x+9,_.y-j/2],["left",_.x-9-I,_.y-j/2],["ab\
ove",_.x-I/2,_.y-9-j],["below",_.x-I/2,_.y+9]],S=([,x,z])=>!R(x,z,I,j)||!v.free(x,z,I,j)?1/0:(M(x,z,I,j)?0:40)+b(x,z,I,j)+(P.some(Z=>We(Z,x,z,I,j))?300:0),i=$.reduce(
(x,z)=>S(z)<S(x)?z:x),m=S(i)<[p<4?0:1,3,p<3.5?30:1/0,1/0][N]?i:null;g.dataset.side=m?m[0]:"none",m&&(k(m[1],m[2],I,j),v.take(m[1],m[2],I,j))}),e.forEach(g=>g(B));
let A=256*2**p;q.filter(g=>!g.dot).forEach(({element:g,at:{x:_,y:N},reach:I,beside:j,within:$,...S})=>{let{w:i,h:m}=S,x=()=>j?3:i/2,z=()=>uo(I).find(([W,G])=>{let U=_+
W-x(),Y=N+G-m/2;return R(U,Y,i,m)&&M(U-2,Y-2,i+4,m+4)&&!b(U,Y,i,m,1)&&(!$||$([(_+d.x)/A,(N+d.y)/A],[(U+d.x)/A,(Y+2+d.y)/A,i/A,(m-4)/A]))}),Z=z();if(!Z&&$){let W=g.
classList.contains("near")?.76:.95;[i,m]=[i*W,m*W],Z=z(),g.classList.toggle("less",!!Z)}g.dataset.side=Z?"on":"none",Z&&(g.style.translate=`${Z[0]}px ${Z[1]}px`,
k(_+Z[0]-x()-3,N+Z[1]-m/2-3,i+6,m+6))})}return{addLabel:a,layout:u,onLayout:p=>{e.push(p)},addInk:p=>{n.push(p)}}}var ho=12,po=1.2,mo=3;function go(){let{_draw:t,_fillStroke:s}=it(L.Canvas.prototype),o=it(L.Canvas).extend({_draw(){t.call(this),this._ctx.globalCompositeOperation=
"destination-out",this._within=!0,t.call(this),this._within=!1,this._ctx.globalCompositeOperation="source-over"},_fillStroke(r,e){let{options:n}=e,{weight:a}=n;
this._within&&(n.weight=Math.max(a-2*po,0)),s.call(this,r,e),n.weight=a}});return new o({pane:"band-edges",padding:.1})}function Ke(t,s){t.createPane("band-edge\
s").style.zIndex="403";let o=go();return s.forEach(r=>{for(let e=0;r.accuracy_m&&e<r.latlngs.length-1;){let n=e+1;for(;n<r.latlngs.length-1&&Math.abs(r.latlngs[n+
1].lat-r.latlngs[e].lat)<1;)n++;let a=r.latlngs.slice(e,n+1),c={interactive:!1,noClip:!0,smoothFactor:1};r.bands.push({band:L.polyline(a,{...c,pane:"bands",className:r.
routes.length>1?"band shared":`band route-${r.routes[0]}`}),edge:L.polyline(a,{...c,renderer:o,opacity:1})}),e=n}}),(r,e)=>{let n=getComputedStyle(document.documentElement),
a=t.getSize(),c=Math.min(a.x,a.y)/mo;s.forEach(l=>{let u=l.latlngs[l.latlngs.length>>1].lat,h=e(l),y=l.accuracy_m||0,p=h.length>0&&y>ho*Et(u,r),d=n.getPropertyValue(
l.routes.length>1?"--soft":`--route-${l.routes[0]%14}`).trim();l.bands.forEach(({band:w,edge:T})=>{let v=w.getLatLngs(),P=(v[0].lat+v[v.length-1].lat)/2,B=2*y/Et(
P,r),[M,k]=B>c?[T,w]:[w,T];k.remove(),p?M.addTo(t).setStyle({weight:B,color:d}):M.remove()})})}}var yo=520,bo="600 11px ",wo=.4;function Lo(t){let s=[];return t.forEach(o=>{let r=s[s.length-1];r&&r[r.length-1].distanceTo(o[0])<8?r.push(...o):s.push([...o])}),
s}function*xo(t,s,o){for(let r=0;r<t.length;r+=3){let e=r,n=0;for(;e+1<t.length&&n<o+14;)n+=t[e+1].distanceTo(t[e]),e++;if(n<o+14)continue;let a=t.slice(r,e+1);
a.some(c=>c.x<8||c.y<8||c.x>s.x-8||c.y>s.y-24)||a[0].distanceTo(a[a.length-1])<.96*n||(yield[a,r*6])}}var Mo=(t,s,o)=>t.every(r=>!o(r.x+s.x-2,r.y+s.y-3,4,6,1));
function Je({map:t,routes:s,usersOf:o},r){let e=L.svg({pane:"along",padding:.2}).addTo(t),n=mt(document.createElement("canvas"));n.font=bo+getComputedStyle(document.
body).fontFamily;let a=new Map,c=v=>{let P=a.get(v)??n.measureText(v).width+wo*v.length;return a.set(v,P),P},l=null,u=-1,[h,y]=["",""].map(()=>L.SVG.create("g"));
it(e)._rootGroup.append(h,y);function p(v){let P=[];return s.forEach((B,M)=>{if(!B.shown||v>=0&&M!==v)return;let k=null;B.parts.forEach(R=>{let C=v>=0?[]:o(R.leg).
filter(q=>q<M&&s[q].parts.some(V=>V.number===R.number&&V.system===R.system));if(!R.system||C.length){k=null;return}let F=v>=0?R.complete:R.seen;k&&k.name===R.system?
k.seen.push(...F):P.push(k={name:R.system,r:M,seen:[...F]})})}),P.map(B=>({...B,seen:Lo(B.seen)}))}function d(v,P,B,M){let k=L.SVG.create("path"),R=L.SVG.create(
"text"),C=L.SVG.create("textPath");return k.setAttribute("d","M"+B.map(({x:F,y:q})=>`${F.toFixed(1)} ${q.toFixed(1)}`).join("L")),k.setAttribute("id",P),k.setAttribute(
"class","along-path"),C.setAttribute("href",`#${P}`),C.setAttribute("startOffset","50%"),C.textContent=v,R.setAttribute("class",M),R.append(C),[k,R]}function w({
origin:v,size:P,free:B,take:M,crossed:k},R){let C=R<0?h:y;C.replaceChildren();let F=t.getPixelOrigin().subtract(v);p(R).forEach((q,V)=>{let b=c(q.name),A=-1/0,g=0,
_=q.seen.flatMap(N=>{let I=g;return g+=6*N.length,[...xo(N,P,b)].map(([j,$])=>({piece:j,at:I+$}))});for(let{piece:N,at:I}of _){if(I-A<yo)continue;let $=N[N.length-
1].x<N[0].x?N.reverse():N,S=$[$.length-1].subtract($[0]),i=Math.hypot(S.x,S.y),m=L.point(S.y/i,-S.x/i),x=[5,-15].find(G=>Mo($,m.multiplyBy(G+5),k))??(R>=0?5:void 0);
if(x===void 0)continue;let z=$.map(G=>G.add(m.multiplyBy(x)));if(z.slice(1).reduce((G,U,Y)=>G+U.distanceTo(z[Y]),0)<b+4)continue;let W=$.filter((G,U)=>U%2===0).
map(G=>G.add(m.multiplyBy(x+5)));R<0&&!W.every(({x:G,y:U})=>B(G-6,U-6,12,12))||(R<0&&W.forEach(({x:G,y:U})=>M(G-6,U-6,12,12)),A=I,C.append(...d(q.name,`along-${R}\
-${V}-${I}`,z.map(G=>G.subtract(F)),`along route-${q.r}${R<0?"":" hot"}`)))}})}function T(v){u=v,y.replaceChildren(),v>=0&&l&&w(l,v),h.style.display=v>=0&&y.childElementCount?
"none":""}return r.onLayout(v=>{l=v,w(v,-1),T(u)}),T}var Tt=4,Eo=20,Qe=6,vo=44,ko=140,Ao=8,So=[24e5,12e5,6e5,3e5],Xe=t=>Math.min(2.5+1.2*t,20),en=t=>t.slice(1).reduce((s,o,r)=>s+o.distanceTo(t[r]),0),tn=t=>L.point(
t.x+t.ox,t.y+t.oy);function Xt(t,s){let o=[];return t.forEach((r,e)=>{let n=o[o.length-1],a=s(r);n&&n.value===a?n.to=e+1:o.push({value:a,from:e,to:e+1})}),o}function nn(t){
for(let s=0;s<2;s++){let o=t.map(r=>r.map(({users:e,close:n})=>n.some(a=>a.users.length>e.length||a.users.some(c=>!e.includes(c)))?[...new Set([...e,...n.flatMap(
a=>a.users)])].sort((a,c)=>a-c):e));t.forEach((r,e)=>r.forEach((n,a)=>{n.users=o[e][a]}))}t.forEach(s=>{Xt(s,o=>o.users.length>1).forEach(({value:o,from:r,to:e})=>{
let n=o&&en(s.slice(r,e).map(a=>L.point(a.x,a.y)))>=Eo;for(let a=r;a<e;a++){let c=0,l=0;for(let u=Math.max(r,a-Qe);u<Math.min(e,a+Qe+1);u++,l++)c+=s[u].users.length;
s[a].count=n?Math.round(c/l):0}})})}function on({map:t,routes:s},o){["trunk-edges","trunks"].forEach((h,y)=>{t.createPane(h).style.zIndex=String(404+y)});let r=new Map,
e=[],n=new Map;function a(h){o.visit(()=>{for(let y of So)if(o.frame(h.toBounds(y)),t.getZoom()>=Tt)return;t.setView(h,Tt,{animate:!1})})}function c(h){let y=r.
get(h);if(y)return y;let p=Xe(h),d={pane:"trunks",interactive:!1,smoothFactor:0},w=L.polyline([],{pane:"hits",className:"hit",weight:Math.max(p,18),smoothFactor:0,
bubblingMouseEvents:!1});w.on("click",v=>a(v.latlng)),w.on("mouseover",()=>o.highlight(-1));let T=[L.polyline([],{...d,pane:"trunk-edges",className:"trunk-edge",
weight:p+3}),L.polyline([],{...d,className:"trunk",weight:p}),w];return r.set(h,T),T}function l(h){e=[];let y=new Map;s.forEach(({shown:p,dots:d})=>{p&&(Xt(d,w=>w.
count).forEach(({value:w,from:T,to:v})=>{if(!w)return;let P=d.slice(Math.max(T-1,0),v+1).map(tn),B=y.get(w)||[];y.set(w,B),B.push(L.LineUtil.simplify(P,.4).map(
M=>t.unproject(M,h)))}),Xt(d,w=>w.count?w.users.join():"").forEach(({value:w,from:T,to:v})=>{w&&e.push({points:d.slice(T,v).map(tn),users:d[T].users})}))}),y.forEach(
(p,d)=>c(d).forEach(w=>w.setLatLngs(p).addTo(t))),r.forEach((p,d)=>{y.has(d)||p.forEach(w=>w.remove())})}function u(h,y){let p=n.get(h);if(p)return p;let d=E("b\
utton","trunk-count",`${y.length} routes`);d.type="button",d.setAttribute("aria-label",`${y.length} routes: show them apart`),d.title=`Their numbers: ${y.map(v=>v+
1).join(", ")}`;let T={marker:L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:"trunk-holder",html:d,iconSize:[0,0]})}),button:d,open:()=>{}};
return L.DomEvent.disableClickPropagation(d),d.addEventListener("keydown",v=>v.stopPropagation()),d.addEventListener("click",()=>T.open()),T}return o.onLayout(({
zoom:h,origin:y,size:p,free:d,take:w})=>{let T=new Map,v=new Map,P=e.map(({points:B,users:M})=>({users:M,points:B.map(k=>k.subtract(y)).filter(({x:k,y:R})=>k>40&&
R>14&&k<p.x-40&&R<p.y-30)})).map(B=>({...B,length:en(B.points)})).filter(({length:B})=>B>=vo).sort((B,M)=>M.users.length-B.users.length||M.length-B.length);for(let{
points:B,users:M}of P){if(T.size>=Ao)break;let k=M.join(),R=v.get(k)||[],C=62,F=22,q=[.5,.4,.6,.3,.7,.2,.8].map(g=>B[Math.floor(g*B.length)]).find(g=>d(g.x-C/2,
g.y-F/2,C,F)&&R.every(_=>_.distanceTo(g)>ko));if(!q)continue;w(q.x-C/2,q.y-F/2,C,F),v.set(k,[...R,q]);let V=`${k} ${R.length}`,b=u(V,M),A=t.unproject(q.add(y),h);
b.open=()=>a(A),b.marker.setLatLng(A).addTo(t),T.set(V,b)}n.forEach(({marker:B,button:M},k)=>{T.has(k)||(M===document.activeElement&&t.getContainer().focus({preventScroll:!0}),
B.remove())}),n=T}),o.addInk((h,y)=>e.flatMap(({points:p,users:d})=>{let w=Xe(d.length)/3;return p.map(T=>T.subtract(y)).flatMap(({x:T,y:v})=>[{x:T,y:v},{x:T-w,
y:v-w},{x:T+w,y:v+w}])})),{draw:l}}var Co=5,Oo=5,sn=18,$o=4e4,Zt=t=>t.km??NaN;function To(t,s,o){let r=[t[0]];for(let e=1;e<t.length;e++){let n=t[e-1],a=t[e],c=L.LineUtil.clipSegment(n,a,o);if(c){
let[l,u]=c,h=Math.max(Math.ceil(l.distanceTo(u)/s),1),y=n.distanceTo(a)||1;for(let p=0;p<=h;p++){let d=l.multiplyBy(1-p/h).add(u.multiplyBy(p/h));d.km=Zt(n)+(Zt(
a)-Zt(n))*n.distanceTo(d)/y,r.push(d)}}r.push(a)}return r.filter((e,n)=>!n||e.x!==r[n-1].x||e.y!==r[n-1].y)}function No(t,s,o){let r=[],e=null;for(let n=1;n<t.length;n++){
let a=L.LineUtil.clipSegment(t[n-1],t[n],o);if(!a)continue;let[c,l]=a,u=Math.max(Math.ceil(c.distanceTo(l)/s),1);(!e||!e.equals(c))&&r.push([c]);for(let h=1;h<=
u;h++)r[r.length-1].push(c.multiplyBy(1-h/u).add(l.multiplyBy(h/u)));e=l}return r}function _o(t){let s=[0];for(let o=1;o<t.length;o++)s.push(s[o-1]+Math.hypot(t[o].
x-t[o-1].x,t[o].y-t[o-1].y));for(let o=0,r=0,e=0,n=0,a=0;o<t.length;o++){for(;e<t.length&&s[e]<=s[o]+sn;)n+=t[e].mx,a+=t[e].my,e++;for(;s[r]<s[o]-sn;)n-=t[r].mx,
a-=t[r].my,r++;t[o].ox=n/(e-r),t[o].oy=a/(e-r)}}function te(t){if(!t.metres){let s=t.metres=[0];t.latlngs.slice(1).forEach((o,r)=>s.push(s[r]+Bt(t.latlngs[r],o).
m))}return t.metres}function an({leg:t,from_km:s,backwards:o},r){let e=te(t),n=e[e.length-1],a=n?t.km*r/n:0;return s+(o?t.km-a:a)}function rn({map:t,data:s},o){
let r=s.legs.map(b=>({...b,latlngs:b.line,bands:[]})),e=b=>[b.casing,b.line,b.over,b.hit].flatMap(A=>A||[]),n=s.routes.map((b,A)=>{let g=0,_=b.legs.map(([S,i],m)=>{
let x=r[S],z=b.standings[m]||"",Z=x.schematic?"schematic":x.modelled?"modelled":"known",W=`${x.medium} ${Z} route-${A} ${z}`.trim(),G={interactive:!1,smoothFactor:0,
weight:x.medium==="land"?4:2.5},U={leg:x,number:S,backwards:i,system:b.systems[m],from_km:g,plain:[],dots:[],points:[],apart:[],seen:[],complete:[],casing:L.polyline(
[],{...G,pane:"casings",className:`casing ${W}`}),line:L.polyline([],{...G,pane:"lines",className:`line ${W}`}),over:z==="gone"?L.polyline([],{...G,pane:"lines",
className:`over ${W}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${W}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return g+=x.km,U.hit.on("cli\
ck",Y=>{o.openRoute(o.routeNear(Y.latlng)||{r:A,part:U},Y.latlng)}),U.hit.on("mousemove",Y=>o.highlight((o.routeNear(Y.latlng)||{r:A}).r)),U.hit.on("mouseout",()=>o.
highlight(-1)),U}),N=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${A}`,html:String(A+1),iconSize:[20,20]})}).on("c\
lick",()=>o.open("route",A,N.getLatLng())),I=L.layerGroup(_.flatMap(e)),j=L.latLngBounds(_.flatMap(S=>S.leg.latlngs));return{parts:_,label:N,group:I,bounds:j,shown:!0,
away:!1,since:b.since,until:b.until,dots:[],wanted:!0}}),a=b=>b.routes.filter(A=>n[A].shown),c=b=>!o.only||o.only.includes(b),l=new Map,u=new Set,h=Ke(t,r);function y(b){
h(b,A=>a(A).filter(g=>(u.size?u.has(g):c(g))&&!o.failed.has(g)))}let p=null;function d(b,A){b.forEach(({route:I,r:j})=>I.parts.forEach($=>{let S=s.comparison&&j<
s.comparison.paired?te($.leg):null,i=L.LineUtil.simplify($.leg.latlngs.map((m,x)=>{let z=t.project(m,A);return S&&(z.km=an($,S[x])),z}),.8);$.plain=$.backwards?
i.reverse():i}));let g=t.getPixelBounds(),_=g.getSize().multiplyBy(.7),N=L.bounds(g.getTopLeft().subtract(_),g.getBottomRight().add(_));p=N,b.forEach(({route:I,
r:j})=>{let $=I.dots=I.parts.flatMap(S=>To(S.plain,6,N).map(i=>({x:i.x,y:i.y,km:Zt(i),r:j,part:S,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[j],close:[],count:0})));$.
forEach((S,i)=>{let m=$[Math.max(i-1,0)],x=$[Math.min(i+1,$.length-1)],z=Math.hypot(x.x-m.x,x.y-m.y)||1;S.dx=(x.x-m.x)/z,S.dy=(x.y-m.y)/z})})}function w(b,A){let g=Oo+
2,_=new Map,N=(S,i)=>Math.floor(S/g)*67108864+Math.floor(i/g),I=S=>A?!o.failed.has(S):c(S),j=b.filter(({r:S})=>I(S));j.forEach(({route:S})=>S.dots.forEach(i=>{let m=N(
i.x,i.y),x=_.get(m);x?x.push(i):_.set(m,[i])}));let $=b.reduce((S,{route:i})=>S+i.dots.length,0)<=$o;j.forEach(({route:S,r:i})=>S.dots.forEach(m=>{let x=new Map(
[[i,m]]);for(let et=0;$&&et<9;et++){let nt=m.x+(Math.floor(et/3)-1)*g,ot=m.y+(et%3-1)*g;for(let K of _.get(N(nt,ot))||[]){if(K.r===i)continue;let rt=Math.hypot(
K.x-m.x,K.y-m.y),Nt=x.get(K.r);rt>g||Math.abs(K.dx*m.dx+K.dy*m.dy)<.8||(!Nt||rt<Math.hypot(Nt.x-m.x,Nt.y-m.y))&&x.set(K.r,K)}}let z=a(m.part.leg).filter(I),Z=[...new Set(
[...x.keys(),...z])].sort((et,nt)=>et-nt);if(Z.length<2)return;let W=[...x.values()],G=x.get(Z[0])||m;A&&Object.assign(m,{users:Z,close:W});let U=A?Z.filter(et=>u.
has(et)):Z,Y=z.includes(Z[0])&&!x.has(Z[0])?k(Z[0],m.part):1,tt=Math.min(Co,Math.max(3.6,24/U.length),80/U.length)*Y,Q=U.includes(i)?(U.indexOf(i)-(U.length-1)/
2)*tt:0,J=W.reduce((et,nt)=>[et[0]+nt.x/W.length,et[1]+nt.y/W.length],[0,0]);m.mx=J[0]-m.x-G.dy*Q,m.my=J[1]-m.y+G.dx*Q})),A&&nn(j.map(({route:S})=>S.dots))}o.choose=
(b,A)=>{let g=[...u].join();l.set(b,A),u=new Set([...l.values()].flat().sort((_,N)=>_-N)),g!==[...u].join()&&(t.getZoom()<Tt?o.redraw():y(t.getZoom()))};let T=-1;
function v(b){let A=t.getZoom(),g=T===b||u.has(b);n[b].parts.forEach(_=>{let N=(g?[_.points]:_.apart).map(I=>L.LineUtil.simplify(I,.4).map(j=>t.unproject(j,A)));
e(_).forEach(I=>I.setLatLngs(N))})}let P=on({map:t,routes:n},o);function B(b){let A=n.map((g,_)=>({route:g,r:_})).filter(({route:g})=>g.shown);d(A,b),w(A,b<Tt),
A.forEach(({route:g,r:_})=>{_o(g.dots),g.parts.forEach(N=>{N.dots=[]}),g.dots.forEach(N=>N.part.dots.push(N)),g.parts.forEach(N=>{N.points=N.dots.map(I=>L.point(
I.x+I.ox,I.y+I.oy))}),g.parts.forEach((N,I)=>{let j=g.parts[I+1],$=j?[...N.dots,j.dots[0]]:N.dots;N.points=$.map(S=>L.point(S.x+S.ox,S.y+S.oy)),N.apart=[[]],$.forEach(
(S,i)=>{let m=N.apart[N.apart.length-1];!S.count||i&&!$[i-1].count?m.push(N.points[i]):m.length&&N.apart.push([])}),N.apart=N.apart.filter(S=>S.length>1)}),v(_)}),
P.draw(b),M.forEach(g=>g(b))}let M=[];o.onLines=b=>{M.push(b)};function k(b,A){let g=n[b].parts.find(_=>_.number===A.number);return g&&g.backwards!==A.backwards?
-1:1}o.routeNear=(b,A=10)=>{let g=t.project(b,t.getZoom()),_=null,N=A;return n.forEach((I,j)=>{I.shown&&I.parts.forEach($=>{for(let S=1;S<$.points.length;S++){let i=L.
LineUtil.pointToSegmentDistance(g,$.points[S-1],$.points[S]);i<N&&(N=i,_={r:j,part:$})}})}),_},o.addInk((b,A)=>{let g=L.bounds(A,A.add(t.getSize())),_=N=>No(N,6,
g).map(I=>I.map(j=>j.subtract(A)));return n.flatMap((N,I)=>N.shown?N.parts.flatMap(j=>(j.complete=_(j.points),j.seen=u.has(I)?j.complete:j.apart.flatMap(_),j.seen.
flat())):[])});let R=[.5,.4,.6,.3,.7,.2,.8,.1,.9];o.onLayout(({zoom:b,origin:A,size:g,free:_,take:N})=>{n.forEach(I=>{if(I.label.remove(),!I.shown)return;let j=I.
parts.flatMap(i=>i.seen.map(m=>({piece:m,users:m.length?a(i.leg).length:0})));j.sort((i,m)=>i.users-m.users||m.piece.length-i.piece.length);let S=j.flatMap(({piece:i})=>R.
map(m=>i[Math.floor(m*i.length)])).find(({x:i,y:m})=>i>14&&m>14&&i<g.x-14&&m<g.y-14&&_(i-11,m-11,22,22));S&&(N(S.x-11,S.y-11,22,22),I.label.setLatLng(t.unproject(
S.add(A),b)).addTo(t))})});let C=Je({map:t,routes:n,usersOf:a},o);o.highlight=b=>{if(b===T)return;let A=T;T=b,t.getZoom()<Tt&&[A,b].forEach(g=>{n[g]?.shown&&v(g)}),
document.documentElement.classList.toggle("has-hot",b>=0),document.querySelectorAll(".hot").forEach(g=>g.classList.remove("hot")),C(b),b>=0&&document.querySelectorAll(
`.route-${b}`).forEach(g=>g.classList.add("hot"))};let F=b=>{if(b instanceof SVGPathElement)return-2;let A=b instanceof Element&&b.closest("[class*=route-], [da\
ta-route]");if(!A)return-1;let g=/(?:^| )route-(\d+)(?: |$)/.exec(A.getAttribute("class")||"");return Number(g?g[1]:A.getAttribute("data-route")||-1)};["mouseov\
er","focusin"].forEach(b=>document.addEventListener(b,A=>{let g=F(A.target);g>-2&&o.highlight(g)})),document.addEventListener("focusout",()=>o.highlight(-1)),o.
kpAt=({part:b},A)=>{let{leg:g}=b,_=te(g),N=t.project(A,t.getZoom()),I=g.latlngs.map(S=>t.project(S,t.getZoom())),j=1/0,$=0;for(let S=1;S<I.length;S++){let[i,m]=[
I[S-1],I[S]],x=m.subtract(i),z=x.x**2+x.y**2,Z=N.subtract(i),W=z?Math.min(Math.max((Z.x*x.x+Z.y*x.y)/z,0),1):0,G=N.distanceTo(i.add(x.multiplyBy(W)));G<j&&(j=G,
$=_[S-1]+W*(_[S]-_[S-1]))}return an(b,$)},o.openRoute=(b,A)=>{let g=o.open("route",b.r,A,b.part.number),{leg:_}=b.part,N=_.accuracy_m===null?NaN:_.accuracy_m/1e3,
I=N>0?Math.min(2,1-Math.floor(Math.log10(2*N))):2,j=10**-I,$=Math.max(0,I),S=(Math.round(o.kpAt(b,A)/j)*j).toLocaleString("en",{minimumFractionDigits:$,maximumFractionDigits:$}),
i=Number.isNaN(N)?"accuracy not known":`± ${N} km`,m=E("p","kp",E("b","",`KP ${S} km`),` along the route from its start, ${i}. ${o.hereLines(A).join(". ")}.`);
return ft(g,"h2").after(m),g};let q=b=>document.querySelector(`[data-route="${b}"]`);function V(b,A){let g=b.wanted&&!b.away,_=q(A);if(_){let N=_.querySelector(
"input");N&&(N.checked=b.wanted),_.classList.toggle("off",!g),ft(_,".when").textContent=b.away?` (not in ${o.year})`:""}b.shown!==g&&(b.shown=g,g?b.group.addTo(
t):b.group.remove())}o.routes=n,o.legs=r,n.forEach((b,A)=>{b.group.addTo(t);let g=q(A),_=g&&ft(g,".go"),N=_?.textContent??`Route ${A+1}`,I=o.addLayer({key:`rout\
e-${A}`,title:N,parent:"routes",show:S=>{b.wanted=S,V(b,A)},mark:()=>E("span",`number route-${A}`,String(A+1))}),j=()=>{o.open("route",A,null),o.visit(()=>o.frame(
b.bounds))};o.addSearch({names:[N,_?.title],kind:`route ${A+1}`,open:j});let $=g&&g.querySelector("input");$&&$.addEventListener("change",()=>I.set($.checked)),
_&&_.addEventListener("click",j)}),o.onYear(b=>n.forEach((A,g)=>{A.away=b!==null&&(A.since!==null&&b<A.since||A.until!==null&&b>A.until),V(A,g)}),n.flatMap(b=>[
b.since,b.until])),o.onDraw(B),t.on("moveend",()=>{let b=t.getPixelBounds();p&&!p.contains(b)&&B(t.getZoom())}),o.onDraw(y)}function cn(t,s,o,r){let e=t.getContainer(),n=lt("panel-toggle"),a=lt("card"),c=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),l=L.control.zoom().addTo(t),
u=()=>document.body.classList.contains("comparing"),h=!0,y=0;function p(){let V=!a.hidden,b=h&&!V;n.setAttribute("aria-expanded",String(b)),lt("panel-body").hidden=
!b,s.classList.toggle("closed",!b&&!V),s.classList.toggle("carded",V),e.parentElement?.parentElement?.classList.toggle("covered",b||V),cancelAnimationFrame(y),y=
requestAnimationFrame(r)}function d(V){h=V,V&&C.close(),p()}n.addEventListener("click",()=>d(n.getAttribute("aria-expanded")!=="true"));function w(){let{width:V,
height:b}=s.getBoundingClientRect(),A=s.classList.contains("closed"),g=t.attributionControl.getContainer()?.offsetHeight??0;if(!pt())return s.getBoundingClientRect().
left>=e.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,g+24]}:A?{paddingTopLeft:[76,b+34],paddingBottomRight:[60,g+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[V+60,50]};let _=e.getBoundingClientRect(),N=A?null:s.getBoundingClientRect(),I=N&&N.top<_.top+40,j=N&&!I?Math.max(_.bottom-N.top,0)+14:
g+62,$=I?Math.max(_.right-N.left,0)+20:30,S=e.clientHeight<330;return{paddingTopLeft:[30,S||!A?20:b+26],paddingBottomRight:[Math.min($,_.width/2),Math.min(S?56:
j,_.height*.6)]}}function T(V){t.fitBounds(V,{...w(),animate:!1})}let v=null,P=()=>({at:t.getCenter(),zoom:t.getZoom()}),B=()=>{let V=P();return v!==null&&V.zoom===
v.to.zoom&&t.project(V.at).distanceTo(t.project(v.to.at))<2};function M(V){cancelAnimationFrame(y),requestAnimationFrame(()=>{let b=B()&&v?v.from:P();t.fire("vi\
sit"),V(),v={from:b,to:P()}})}function k(){if(!v||!B())return!1;let{from:V}=v;return v=null,t.fire("visit"),t.setView(V.at,V.zoom,{animate:!1}),!0}function R(){
let{paddingTopLeft:V,paddingBottomRight:b}=w();t.options.minZoom=0;let A=t.getBoundsZoom(o.bounds,!1,L.point(V[0]+b[0],V[1]+b[1])),g=Math.floor(4*Math.min(t.getBoundsZoom(
o.window,!0),A))/4;t.getZoom()<g&&t.setZoom(g,{animate:!1}),t.setMinZoom(g)}let C=Bo(t,a,p);function F(){c.setPosition("bottomleft"),l.setPosition(pt()?"bottomr\
ight":"bottomleft"),d(!pt()&&!u())}let q=t.attributionControl.getContainer();return q?.addEventListener("click",V=>{V.target instanceof Element&&V.target.closest(
"a")||q.classList.toggle("open")}),F(),de(F),T(o.bounds),{expand:d,frame:T,visit:M,back:k,limit:R,card:C.open,closeCard:C.close}}function Bo(t,s,o){let r=ft(s,"\
.card-body"),e=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),n=null;function a(){if(!n)return!1;let{gone:l,from:u}=n,h=s.contains(
document.activeElement);return n=null,e.remove(),s.hidden=!0,r.replaceChildren(),l(),o(),u&&u.isConnected&&h&&u.focus({preventScroll:!0}),!0}function c(l,u,h=()=>{}){
let y=document.activeElement,p=s.contains(y),d=y===document.body?null:y,w=p&&n?n.from:d,T=p||!!(w&&w.matches(":focus-visible")),v=n;return n=null,v?.gone(),n={gone:h,
from:w},r.replaceChildren(l),r.scrollTop=0,u?e.setLatLng(u).addTo(t):e.remove(),s.hidden=!1,o(),T&&s.focus({preventScroll:!0}),l}return{open:c,close:a}}var Po=[Ge,rn,Ee,ke,Ne],Io=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],ee=null,ne=null,oe=null;it(window).$||=t=>{let s=document.createElement("template");return s.innerHTML=
String(t).trim(),[s.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),it(L.PosAnimation).include({run(t,s){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,s),this.fire("step").fire("end")}}));
function jo(t){let{crs:s=L.CRS.EPSG3857}=t.options;s===L.CRS.EPSG3857&&(t.project=(o,r=t.getZoom())=>{let e=L.latLng(o),n=2**r;if(e.ofLat!==e.lat||e.ofLng!==e.lng){
let{x:a,y:c}=s.latLngToPoint(e,0);Object.assign(e,{ofLat:e.lat,ofLng:e.lng,u:a,v:c})}return new L.Point((e.u||0)*n,(e.v||0)*n)})}async function ln(t){Ve(document.
body);let s=JSON.parse(lt("data").dataset.view||""),o=t.getContainer(),r=lt("panel");Io.forEach(([y,p])=>{t.createPane(y).style.zIndex=String(p)}),o.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),jo(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(lt("credits").innerHTML),o.setAttribute("role","application"),o.setAttribute("aria-roledescri\
ption","map");let e=!1,{layout:n,...a}=Ye(t,r),{limit:c,...l}=cn(t,r,s,()=>{e&&n()});s.icon&&(delete it(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
s.icon));let u=Do(t,{...a,...l,layout:n},()=>e);t.setMaxBounds(s.window),c(),t.on("resize",c),o.setAttribute("aria-busy","true");let h={map:t,box:o,panel:r,...await Ro(
s,o)};for(let y of Po)await y(h,u),await dt();e=!0;for(let y of u.drawing())y(),await dt();o.removeAttribute("aria-busy"),zo(t,u),[ee,ne,oe]=[t,h,u]}function zo(t,{
redraw:s,layout:o,drawing:r}){let e=t.getContainer(),n=!1,a=0;function c([l,...u]){cancelAnimationFrame(a),a=requestAnimationFrame(()=>{a=0,l(),u.length?c(u):e.
classList.remove("unplaced")})}t.on("zoomanim dragstart visit",()=>{n=!0}),t.on("zoomend",()=>{n?e.classList.add("unplaced"):s()}),t.on("moveend",()=>{n?c(e.classList.
contains("unplaced")?r():[o]):o(),n=!1}),t.on("viewreset",()=>{a||o()})}async function Ro(t,s){try{let o=[];for(let c of["ground","data"])o.push(await ze(lt(c).
textContent||"",(l,u)=>new L.LatLng(l,u))),await dt();let[r,e]=o,{features:n,...a}=e;return await dt(),{data:{...a,...t},ground:r,features:Re(n)}}catch(o){let r=E(
"p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");
throw r.setAttribute("role","alert"),s.append(r),o}}function Do(t,s,o){let r=[],e=[],n=!1,a=()=>[...r.map(h=>()=>h(t.getZoom())),s.layout],c=()=>a().forEach(h=>h());
function l(){!o()||n||(c(),e.forEach(h=>h()),u.state.changed())}let u={...s,redraw:c,drawing:a,year:null,only:null,failed:new Set,layers:[],entries:[],years:[],
dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(h,y,p)=>{u.state.entries.set(h,{get:y,set:p})}},depthAt:()=>null,paintNow:()=>{},
routeNear:()=>null,kpAt:()=>NaN,openRoute:(h,y)=>u.open("route",h.r,y),highlight:()=>{},choose:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],
open:(h,y,p)=>u.card(E("div"),p),show:()=>{},find:()=>[],onDraw:h=>{r.push(h)},onLayers:h=>{e.push(h)},addSearch:h=>{u.entries.push(h)},onYear:(h,y=[])=>{u.years.
push(h),y.forEach(p=>u.dates.add(p))},together(h){let y=n;n=!0,h(),n=y,l()},addLayer({key:h,title:y,group:p,shown:d=!0,parent:w="",count:T=null,show:v=null,mark:P=null}){
let B={key:h,title:y,parent:w,count:T,mark:P,first:d,shown:!1,set(M){B.shown!==M&&(B.shown=M,p&&(M?p.addTo(t):p.remove()),v&&v(M),l())}};return u.layers.push(B),
B.set(d),B}};return u}return Ln(Fo);})();
