var cableroute=(()=>{var Rt=Object.defineProperty;var an=Object.getOwnPropertyDescriptor;var rn=Object.getOwnPropertyNames;var cn=Object.prototype.hasOwnProperty;var ln=(t,s)=>{for(var o in s)Rt(t,o,{get:s[o],enumerable:!0})},un=(t,s,o,r)=>{if(s&&typeof s=="object"||typeof s=="function")for(let e of rn(s))!cn.call(t,e)&&
e!==o&&Rt(t,e,{get:()=>s[e],enumerable:!(r=an(s,e))||r.enumerable});return t};var fn=t=>un(Rt({},"__esModule",{value:!0}),t);var $o={};ln($o,{given:()=>Qt,map:()=>Jt,shared:()=>Xt,start:()=>tn});var ie=window.matchMedia("(max-width: 760px), (max-height: 480px)"),ht=()=>ie.matches,ce=t=>ie.addEventListener("change",t);function ft(t){let s=document.getElementById(
t);if(!s)throw new Error(`the page has no ${t}`);return s}function dt(t,s){let o=t.querySelector(s);if(!o)throw new Error(`the page has no ${s}`);return o}function M(t,s,...o){
let r=document.createElement(t);return s&&(r.className=s),r.append(...o),r}function gt(t){let s=t.getContext("2d");if(!s)throw new Error("this browser paints on\
 no canvas");return s}var lt=t=>t,vt=(t,s)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**s);var dn='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',le=t=>t.slice(1).reduce((s,o,r)=>s+o.distanceTo(t[r]),0);function Zt(t,...[
s,o,r,e,n=0]){let a=M("span",`catalogue-name ${o}`,M("bdi","",s)),c=t.containerPointToLayerPoint([r,e]);return a.style.transform=`translate(${c.x.toFixed(1)}px,\
 ${c.y.toFixed(1)}px)`+(n?` rotate(${n.toFixed(3)}rad)`:""),a}function hn(t,s){let o=[];return t.forEach(r=>{for(let e=0;e+1<r.length;e++){let n=e+1;for(;n+1<r.
length&&r[e].distanceTo(r[n])<s;)n++;let a=r[e],c=r[n],l=a.distanceTo(c);l<s||l<.985*le(r.slice(e,n+1))||o.push([a,c])}}),o}function ue({map:t,pane:s,partsOf:o,
nameOf:r,colourOf:e}){let n=gt(document.createElement("canvas"));n.font=dn;let a=new Map;function c(p){let d=a.get(p)??n.measureText(p).width;return a.set(p,d),
d}let l=p=>o(p).map(d=>d.map(x=>t.layerPointToContainerPoint(x)));function u(p,d,x,{size:O,free:k,take:$}){let P=r(p),A=c(P)+4,E=hn(d,A),D=Math.max(1,Math.floor(
E.length/24));for(let B=0;B<E.length;B+=D){let[Z,R]=E[(B+p*7*D)%E.length];R.x<Z.x&&([Z,R]=[R,Z]);let G=Z.add(R).divideBy(2),b=R.subtract(Z),S=Math.hypot(b.x,b.y),
m=L.point(b.x/S,b.y/S),_=L.point(m.y,-m.x),N=A/5+6,I=[-2,-1,0,1,2].map(v=>G.add(m.multiplyBy(v*A/5)).subtract([A/10+3,7]));if(!I.every(({x:v,y:i})=>v>4&&i>4&&v<
O.x-60&&i<O.y-30)||!I.every(({x:v,y:i})=>k(v,i,N,14)))continue;I.forEach(({x:v,y:i})=>$(v,i,N,14));let j=G.subtract(m.multiplyBy(A/2-2)).add(_.multiplyBy(6.5)),
T=x(P,"of-system",j.x,j.y,Math.atan2(b.y,b.x));return T.style.color=e(p),T.dataset.system=String(p),T}return null}function g(p,d,x){p.map(O=>{let k=l(O);return{
system:O,parts:k,length:k.reduce(($,P)=>$+le(P),0)}}).sort((O,k)=>k.length-O.length).slice(0,ht()?12:60).forEach(({system:O,parts:k})=>u(O,k,d,x))}function y(p){
if(s.querySelectorAll(".lit").forEach(Z=>Z.remove()),s.classList.toggle("one",p!==null),p===null)return;let d=(...Z)=>{let R=Zt(t,...Z);return R.classList.add("\
lit"),s.append(R),R},x=t.getSize(),O=l(p);if(u(p,O,d,{size:x,free:()=>!0,take:()=>{}}))return;let $=O.flat().filter(({x:Z,y:R})=>Z>4&&R>14&&Z<x.x-4&&R<x.y-30);if(!$.
length)return;let P=r(p),A=c(P),{x:E,y:D}=$[$.length>>1],B=d(P,"of-system",Math.max(4,Math.min(E-A/2,x.x-A-8)),D-18);B.style.color=e(p),B.dataset.system=String(
p)}return{widthOf:c,nameSystems:g,nameOne:y}}function fe(t){let s=new Map,o=[],r=new Array(5).fill(0);return t.forEach((n,a)=>(n.places||[]).forEach(c=>{let l=s.get(c);l?l.push(a):s.set(c,[a])})),t.map((n,a)=>a).
sort((n,a)=>(t[a].places||[]).length-(t[n].places||[]).length).forEach(n=>{let a=r.map(c=>c/(4*t.length));(t[n].places||[]).forEach(c=>(s.get(c)||[]).forEach(l=>{
o[l]!==void 0&&a[o[l]]++})),o[n]=a.indexOf(Math.min(...a)),r[o[n]]++}),o}function de(t,s){let o=new Map,r=a=>{let c=o.get(a)||{users:new Set,turn:0,next:[],order:[]};
return o.set(a,c),c},e=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,n=t.map(({latlngs:a})=>a.slice(1).map((c,l)=>{let u=e(a[l]),g=e(c);return u<g?{key:`${u} ${g}`,
sense:1}:{key:`${g} ${u}`,sense:-1}}));t.forEach(({item:a},c)=>n[c].forEach(({key:l})=>r(l).users.add(a.system))),n.forEach(a=>a.slice(1).forEach(({key:c,sense:l},u)=>{
let g=a[u];r(g.key).next.push([c,l*g.sense]),r(c).next.push([g.key,l*g.sense])})),o.forEach(a=>{if(a.turn)return;a.turn=1;let c=[a];for(let l=c.pop();l;l=c.pop())
for(let[u,g]of l.next){let y=r(u);y.turn||(y.turn=l.turn*g,c.push(y))}}),o.forEach(a=>{a.order=[...a.users].sort((c,l)=>s[l]-s[c]||c-l)}),t.forEach((a,c)=>{let{
facts:{from:l,to:u},system:g}=a.item,y=n[c].map(({key:p,sense:d})=>{let{order:x,turn:O}=r(p);return d*O*(x.indexOf(g)-(x.length-1)/2)});y.some(p=>p)&&(a.slots=a.
latlngs.map((p,d)=>d===0&&typeof l=="number"||d===y.length&&typeof u=="number"?0:((y[d-1]??y[d])+(y[d]??y[d-1]))/2))})}var pn=11,mn=3.2,gn=6e4,yn=["out of service","retired","cancelled"],jt="schematic",bn=["inferred",jt,"assumed"],St=t=>t==="in service"?"live":yn.includes(t)?"go\
ne":"plan",wn=t=>bn.includes(t.confidence||""),Gt=t=>t.confidence===jt?jt:wn(t)?"modelled":"known",Ct=t=>Number(String(t||"").slice(0,4))||null,he=t=>t.length>32?
`${t.slice(0,30)}…`:t;function Ln(t){let s=t.reduce((o,r)=>r.length>o.length?r:o);return s[s.length>>1]}function Ut(t){let s=[M("bdi","en clip",t.name)];if(t.
name_ar){let o=M("span","ar clip",t.name_ar);o.lang="ar",o.dir="rtl",s.push(" ",o)}return s}function pe({map:t,data:s,box:o,panel:r,features:e},n){let a=!s.routes.
length,c=t.createPane("catalogue-hot"),l=t.createPane("catalogue-names");Object.assign(c.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(l.style,{zIndex:"\
605",pointerEvents:"none"});let u=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),g=L.canvas({pane:"catalogue-hot",padding:.25}),y=L.circle([0,0],{radius:10,
pane:"accuracy",className:"accuracy",interactive:!1});function p(){let f=getComputedStyle(document.documentElement),C=F=>f.getPropertyValue(`--${F}`).trim();return{
soft:C("soft"),ink:C("ink"),halo:C("halo"),land:C("land"),thin:Number(C("thin")),dashes:[Number(C("dash")),Number(C("gap"))],routes:Array.from({length:7},(F,V)=>C(
`route-${V}`))}}let d=p(),x=a?fe(e.systems):[],O=f=>{let C=St(e.systems[f].status);return!a||C==="gone"?d.soft:d.routes[x[f]]};function k(f){let C=St(e.systems[f.
system].status),F=Gt(f),V=C==="gone"?1:F==="known"?2.2:F===jt?1.6*d.thin:1.6;return{color:O(f.system),weight:V,lineCap:"butt",opacity:C==="gone"?.6:a?.95:.75,dashArray:C===
"plan"?d.dashes.map(tt=>tt*V).join(" "):void 0}}let[[,$],[,P]]=s.window,A=f=>{let C=f.map(et=>et.lng),F=[f],V=C.reduce((et,rt)=>Math.min(et,rt)),tt=C.reduce((et,rt)=>Math.
max(et,rt));return V<$&&F.push(f.map(et=>L.latLng(et.lat,et.lng+360))),tt>P&&F.push(f.map(et=>L.latLng(et.lat,et.lng-360))),F},E=e.segments.map((f,C)=>{let F=f.
line,V=L.polyline(A(F),{renderer:u,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,...k(f)});return V.on("mouseover",et=>v(f.system,et.latlng)),V.on("mou\
seout",()=>v(null)),V.on("click",et=>n.open("system",f.system,et.latlng,C)),lt(V).system=e.systems[f.system].name,{item:f,latlngs:F,line:V,slots:null,drawn:null}}),
D=e.systems.map(()=>[]);if(E.forEach(f=>D[f.item.system].push(f)),E.reduce((f,{latlngs:C})=>f+C.length,0)<=gn){let f=D.map(C=>{let F=C.flatMap(({latlngs:V})=>V.
map(tt=>tt.lat));return F.reduce((V,tt)=>V+tt,0)/(F.length||1)});de(E,f)}function B(f){let C=vt(20,f)/1e3,F=Math.min(mn,pn/C);E.forEach(V=>{let{slots:tt}=V;if(!tt||
!S(V))return;let et=V.latlngs.map(it=>t.project(it,f)),rt=et.map((it,ut)=>{let bt=et[Math.max(ut-1,0)],st=et[Math.min(ut+1,et.length-1)].subtract(bt),mt=Math.hypot(
st.x,st.y)||1,pt=tt[ut]*F;return t.unproject([it.x-st.y/mt*pt,it.y+st.x/mt*pt],f)});V.drawn=rt,V.line.setLatLngs(A(rt))}),_!==null&&T(_)}let Z={live:!1,plan:!1,
gone:!1},R=L.layerGroup(),G=null,b=f=>{let{ready:C,over:F}=e.systems[f];return G===null||(Ct(C)||0)<=G&&(Ct(F)||1/0)>=G},S=({item:f})=>Z[St(e.systems[f.system].
status)]&&b(f.system);function m(){E.forEach(f=>{let C=S(f);C!==R.hasLayer(f.line)&&(C?R.addLayer(f.line):R.removeLayer(f.line))})}R.addTo(t),n.onYear(f=>{G=f,m(),
at(),sn()},[...e.systems.flatMap(f=>[Ct(f.ready),Ct(f.over)]),...e.incidents.map(f=>f.lat===void 0?null:Ct(f.start))]);let _=null,N=null,I=L.layerGroup().addTo(
t),j=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function T(f){if(_=f,I.clearLayers(),o.classList.toggle("has-hot-system",f!==null),document.querySelectorAll(
".systems .hot").forEach(F=>F.classList.remove("hot")),a&&te(f),f===null)return;let C=document.querySelector(`.systems [data-system="${f}"]`);C&&C.classList.add(
"hot"),D[f].forEach(F=>{let V=k(F.item),tt=A(F.drawn||F.latlngs),et=a?V.color:d.ink,{weight:rt=0}=V;[{color:d.halo,weight:rt+5},{...V,color:et,weight:rt+1.5,opacity:1}].
forEach(ut=>L.polyline(tt,{renderer:g,pane:"catalogue-hot",interactive:!1,smoothFactor:1,...ut}).addTo(I))})}function v(f,C){if(T(f===null?N:f),f===null||!C){j.
remove();return}j.setLatLng(C).setContent(M("bdi","clip",e.systems[f].name)).addTo(t)}function i(f){y.remove(),f&&f.accuracy_m&&f.lat!==void 0&&f.lon!==void 0&&
y.setLatLng([f.lat,f.lon]).setRadius(f.accuracy_m).addTo(t)}let h=f=>n.open("place",f,U[f].latlng),w=e.places.map(()=>0);e.systems.forEach(f=>(f.places||[]).forEach(
C=>{w[C]++}));let z=[],q=L.layerGroup(),W=[],H=new Set(s.routes.flatMap(({legs:f})=>[{at:f[0],last:!1},{at:f[f.length-1],last:!0}]).map(({at:[f,C],last:F})=>e.legs[f].
facts[C===F?"from":"to"])),U=e.places.map((f,C)=>{let F=L.latLng(f.lat,f.lon);if(f.role==="other"){let it=L.circleMarker(F,{renderer:u,pane:"catalogue",radius:a?
3.2:4,weight:1.3,fillOpacity:1,color:d.ink,fillColor:d.land,bubblingMouseEvents:!1});return it.on("click",()=>h(C)),it.on("mouseover",()=>{j.setLatLng(F).setContent(
M("span","",...Ut(f))).addTo(t)}).on("mouseout",()=>j.remove()),q.addLayer(it),z.push(it),W.push({latlng:F,text:f.name,rank:w[C],className:"of-place",off:!1}),{
latlng:F}}let V=M("span","place-name",...Ut(f)),tt=f.role==="station",et=tt?14:8,rt=L.marker(F,{icon:L.divIcon({className:`place ${f.role}`,html:M("div","dot",M(
"i"),V),iconSize:[et,et]}),zIndexOffset:tt?200:-200,riseOnHover:!0}).addTo(t);return rt.getElement()?.setAttribute("aria-label",[f.name,f.name_ar].filter(Boolean).
join(" ")),tt||rt.bindTooltip(M("span","",...Ut(f)),{direction:"top",className:"tip"}),rt.on("click",()=>h(C)),rt.on("keypress",it=>{it.originalEvent.key==="Ent\
er"&&h(C)}),n.addLabel({latlng:F,element:V,dot:!0,rank:tt?H.has(C)?3:2:0}),{latlng:F}});n.places=U;let Y=e.stretches.map((f,C)=>{let F=f.line,V=L.polyline(F,{renderer:u,
pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:d.ink,weight:3.5,opacity:.28});return V.on("click",tt=>n.open("stretch",C,tt.latlng)),V.on("mouseov\
er",tt=>{j.setLatLng(tt.latlng).setContent(M("bdi","clip",f.name)).addTo(t)}).on("mouseout",()=>j.remove()),{item:f,latlngs:F,line:V}}),nt=L.layerGroup(Y.map(({
line:f})=>f)),J=lt(L.CircleMarker).extend({_updatePath(){let f=this._renderer,C=this._point,F=this._radius,V=f._ctx;!f._drawing||this._empty()||(V.beginPath(),V.
moveTo(C.x,C.y-F),V.lineTo(C.x+F,C.y),V.lineTo(C.x,C.y+F),V.lineTo(C.x-F,C.y),V.closePath(),f._fillStroke(V,this))}}),Q=L.layerGroup(),X=[];e.incidents.forEach(
(f,C)=>{if(f.lat===void 0||f.lon===void 0)return;let F=L.latLng(f.lat,f.lon),V=new J(F,{renderer:u,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:d.
halo,fillColor:d.ink,bubblingMouseEvents:!1});V.on("click",()=>n.open("incident",C,F)),V.on("mouseover",()=>{j.setLatLng(F).setContent(M("bdi","clip",`${f.start}\
: ${f.name}`)).addTo(t)}).on("mouseout",()=>j.remove()),X.push({latlng:F,lozenge:V,text:String(f.start).slice(0,7),rank:1e3,className:"of-incident",year:Ct(f.start),
hidden:!0,off:!1})});function at(){X.forEach(f=>{let C=G===null||f.year===null||f.year===G;f.off=!C,C?Q.addLayer(f.lozenge):Q.removeLayer(f.lozenge)})}at();let ot={
live:0,plan:0,gone:0};e.systems.forEach(f=>{ot[St(f.status)]++}),[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]].
filter(([f])=>ot[f]).forEach(([f,C])=>n.addLayer({key:`systems-${f}`,title:C,parent:"systems",count:ot[f],shown:a&&f!=="gone",show:F=>{Z[f]=F,m()}})),W.length&&
n.addLayer({key:"stations",parent:"stations",title:a?"Landing stations":"Other landing stations",group:q,count:W.length,shown:!0,show:f=>{W.forEach(C=>{C.off=!f})}}),
Y.length&&n.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:nt,count:e.paths.length,shown:a}),X.length&&n.addLayer({key:"incidents",parent:"in\
cidents",title:"Incidents",group:Q,count:X.length,shown:a,show:f=>{X.forEach(C=>{C.hidden=!f})}});let{widthOf:ct,nameSystems:Tt,nameOne:te}=ue({map:t,pane:l,partsOf:f=>D[f].
flatMap(({line:C})=>ee(C)),nameOf:f=>he(e.systems[f].name),colourOf:O}),en=f=>Math.round((ht()?.4:1)*(f<3?24:f<5?70:130)),ee=f=>R.hasLayer(f)&&lt(f)._parts||[];
n.addInk((f,C)=>{let F=[],V=t.getPixelOrigin().subtract(C);if(!a)return F;for(let{line:tt}of E)if(R.hasLayer(tt))for(let et of ee(tt))for(let rt=1;rt<et.length;rt++){
let it=et[rt-1],ut=et[rt],bt=Math.ceil(it.distanceTo(ut)/8);for(let wt=0;wt<bt;wt++)F.push({x:it.x+(ut.x-it.x)*wt/bt+V.x,y:it.y+(ut.y-it.y)*wt/bt+V.y});if(F.length>
4e4)return F}return F}),n.onLayout(f=>{let{origin:C,size:F,free:V,take:tt,inside:et,crossed:rt,zoom:it}=f,ut=[],bt=(...st)=>(ut.push(Zt(t,...st)),ut[ut.length-1]),
wt=[...X.filter(st=>!st.hidden),...W].filter(st=>!st.off).map(st=>({...st,at:t.project(st.latlng,it).subtract(C)})).filter(({at:st})=>st.x>0&&st.y>0&&st.x<F.x&&
st.y<F.y).sort((st,mt)=>mt.rank-st.rank);wt.forEach(({at:st})=>tt(st.x-4,st.y-4,8,8)),a&&Tt(e.systems.map((st,mt)=>mt),bt,f);for(let st of wt){if(ut.length>=en(
it))break;let mt=he(st.text),pt=ct(mt)+2,Et=13,{x:Pt,y:It}=st.at,re=[[Pt+7,It-Et/2],[Pt-7-pt,It-Et/2],[Pt-pt/2,It-7-Et],[Pt-pt/2,It+7]].filter(([Lt,xt])=>et(Lt,
xt,pt,Et)&&V(Lt,xt,pt,Et)).map(([Lt,xt])=>({u:Lt,v:xt,met:rt(Lt,xt,pt,Et)})),At=re.length?re.reduce((Lt,xt)=>xt.met<Lt.met?xt:Lt):null;!At||At.met>(st.rank>=1e3?
9:2)||(tt(At.u,At.v,pt,Et),bt(mt,st.className,At.u,At.v))}l.replaceChildren(...ut),a&&te(_)});let ne={system:f=>D[f].map(C=>C.drawn||C.latlngs),segment:f=>[E[f].
latlngs],stretch:f=>[Y[f].latlngs],path:f=>e.paths[f].stretches.map(C=>Y[C].latlngs),leg:f=>[n.legs[f].latlngs],route:f=>n.routes[f].parts.map(C=>C.leg.latlngs)};
n.where=(f,C)=>{if(f==="place")return U[C].latlng;if(f==="incident"){let V=e.incidents[C];return V.lat===void 0||V.lon===void 0?null:L.latLng(V.lat,V.lon)}let F=ne[f]?.(
C)??[];return F.length?Ln(F):null},n.mark=(f,C=0)=>{n.choose("card",f==="route"?[C]:[]),i(f==="place"?e.places[C]:f==="incident"?e.incidents[C]:null),N=f==="sys\
tem"?C:f==="segment"?e.segments[C].system:null,T(N)},n.show=(f,C)=>{let F=ne[f]?.(C).flat()??[],V=n.where(f,C);n.open(f,C,null),F.length?n.visit(()=>n.frame(L.latLngBounds(
F))):V&&n.visit(()=>n.frame(V.toBounds(4e4)))};let Nt=(f,C,F)=>F.forEach((V,tt)=>{let et=(rt,it)=>[V.facts[rt]||""].flat().filter(ut=>typeof ut=="string").flatMap(
ut=>String(ut).split(it)).filter(Boolean);n.addSearch({names:[V.name,V.name_ar].filter(Boolean),first:f==="place",kind:f==="place"?V.kind.charAt(0).toUpperCase()+
V.kind.slice(1):C,also:[V.id||"",...et("other names",", "),"start"in V?String(V.start):""].filter(Boolean),owners:et("owners",", "),open:()=>n.show(f,tt)})});Nt(
"place","Place",e.places),Nt("system","Cable system",e.systems),Nt("path","Crossing path",e.paths),Nt("incident","Incident",e.incidents),Nt("deal","Deal",e.deals);
let nn=f=>{let C=St(e.systems[f.system].status);return C!=="live"?C:Gt(f)},on=new Set([...e.segments.map(nn),...Y.length?["path"]:[],...X.length?["incident"]:[]]);
r.querySelectorAll("[data-key]").forEach(f=>{lt(f).hidden=!on.has(f.getAttribute("data-key")||"")});let Bt=[],oe=dt(r,".count"),se=oe.textContent;function sn(){
Bt.forEach(({row:C,system:F})=>{C.hidden=!b(F)});let f=Bt.filter(({row:C})=>!C.hidden).length;Bt.length&&(oe.textContent=G===null?se:`${f} of ${se}, in ${G}`)}let ae=document.
getElementById("systems");if(ae){let f=C=>{let F=L.SVG.create("svg"),V=L.SVG.create("path"),tt=e.systems[C];F.setAttribute("width","26"),F.setAttribute("height",
"8"),F.setAttribute("aria-hidden","true"),V.setAttribute("d","M1 4H25");let et=St(tt.status);return V.setAttribute("class",et==="live"?Gt(tt):et),F.setAttribute(
"class","system"),F.style.setProperty("--system",et==="gone"?"var(--soft)":`var(--route-${x[C]})`),F.append(V),F};e.systems.map((C,F)=>({item:C,i:F})).sort((C,F)=>C.
item.name.localeCompare(F.item.name,"en")).forEach(({item:C,i:F})=>{let V=[C.ready||"date not known",C.status==="in service"?"":C.status,D[F].length?"":"not dra\
wn"].filter(Boolean).join(", "),tt=M("button","",D[F].length?f(F):M("span","no-line"),M("bdi","clip",C.name),M("small","",V));tt.type="button",tt.dataset.system=
String(F),tt.addEventListener("click",()=>{n.show("system",F)}),tt.addEventListener("mouseenter",()=>v(F)),tt.addEventListener("mouseleave",()=>v(null)),tt.addEventListener(
"focus",()=>v(F)),tt.addEventListener("blur",()=>v(null));let et=M("li","",tt);Bt.push({row:et,system:F}),ae.append(et)})}n.onDraw(f=>{B(f);let C=Math.max(1.8,Math.
min(4,f*.62));z.forEach(F=>F.setRadius(C))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{d=p(),E.forEach(f=>f.line.setStyle(
k(f.item))),Y.forEach(({line:f})=>f.setStyle({color:d.ink})),z.forEach(f=>f.setStyle({color:d.ink,fillColor:d.land})),X.forEach(({lozenge:f})=>f.setStyle({color:d.
halo,fillColor:d.ink})),T(_),n.layout()})}var Vt=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],me="schematic",xn=["inferred",me,"assumed"],Mn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],En={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},vn=["candida\
tes","why","note","place"],kt=t=>M("bdi","",t);function qt(t,s,o){let r=M("button",t,s);return r.type="button",r.addEventListener("click",e=>{e.stopPropagation(),
o()}),r}var kn=t=>M("span",`surely ${t}`,t);function An(t){let s=t.split(", ")[1]||"",o=xn.includes(s),r=M("span",`mark ${o?"modelled":"known"}`,o&&s!==me?"mode\
lled":s);return s?[r," ",t]:[t]}function Sn(t){let s=(e,n)=>{let a=M("th","",e);return a.scope=n,a},o=["low","likely","high"],r=t.map(e=>M("tr","",s(String(e.figure),
"row"),...o.map(n=>M("td","",n==="likely"?M("b","",String(e[n])):String(e[n])))));return M("table","figures",M("thead","",M("tr","",M("td",""),...o.map(e=>s(e,"\
col")))),M("tbody","",...r))}function ge({features:t},s){let o=Vt.flatMap(([A,E])=>t[E].map((D,B)=>[A,B])),r=new Map(Vt),e=(A,E)=>t[r.get(A)||"routes"][E];function n(A,E){
let D=qt("to",kt(e(A,E).name),()=>P(A,E));return D.dataset.to=`${A}-${E}`,D}let a=A=>[A].flat().map(E=>typeof E=="number"?n(...o[E]):kt(E)),c=(A,E)=>M("span",`b\
adge ${A.contract?"contract":"intent"}`,...a(E));function l(A,E=null){let D=M("dl","facts");return Object.entries(A).forEach(([B,Z])=>{if(E?!E.includes(B):["not\
e","status"].includes(B))return;let R=B==="accuracy"?An(String(Z)):a(Z);D.append(M("dt","",B.charAt(0).toUpperCase()+B.slice(1)),M("dd",B==="value"?"value":"",...R))}),
D.children.length?[D]:[]}function u({id:A,kind:E,from:D,to:B,"attribution confidence":Z,...R}){let G=D&&B?{ends:[D," – ",B].flat()}:{},b=typeof A=="number"?o[A]:
null,S=b&&b[0]==="deal",m={...A===void 0?{}:{id:A},...G,...S||!E?{}:{kind:E},...R},[_,...N]=Object.entries(m),I=M("li","",...S?[c(e(...b),E)," "]:[],...a(_[1]));
Z&&I.append(" ",kn(String(Z)));let j=M("small","");return N.forEach(([T,v])=>{let[i,h]=En[T]||["",""],w=/\d$/.test(String(v))?h:"",z=[i,...a(v),w].filter(q=>q!==
"");vn.includes(T)?I.append(M("p","small",...z)):T==="value"?I.append(M("p","value",...z)):j.append(...j.childNodes.length?[" · "]:[],M("span","",...z))}),j.childNodes.
length&&I.insertBefore(j,I.querySelector("p")),I}function g(A,E){return A==="Figures"?Sn(E):M("section","",M("h3","",A),M("ul","things",...E.map(u)))}function y(A=[]){
if(!A.length)return[];let E=A.map(D=>{let B=t.sources[D],Z=kt(B.title);if(B.url){let G=M("a","",Z);G.href=B.url,G.target="_blank",G.rel="noopener noreferrer",Z=
G}let R=[B.publisher,B.date,B.licence].flatMap(G=>G?[", ",kt(G)]:[]);return M("li","",Z,...R)});return[M("details","sources",M("summary","",`Sources (${E.length}\
)`),M("ul","",...E))]}let p=[],d="",x=0,O=(A,E)=>M("section","leg",M("h3","",A==="leg"?"This leg: ":"Here: ",n(A,E)),...l(e(A,E).facts,Mn));function k(A,E,D){let B=e(
A,E),{status:Z,note:R}=B.facts,G=M("span","title",...A==="route"?[M("span","number",String(E+1))]:[],M("span","",kt(B.name))),b=M("h2","",G);if(b.tabIndex=-1,b.
id=`card-title-${++x}`,B.name_ar){let N=M("span","ar",B.name_ar);N.lang="ar",N.dir="rtl",b.append(N)}let S=M("p","kicker",M("span","",kt(B.kind.charAt(0).toUpperCase()+
B.kind.slice(1))),...A==="deal"?[c(B,B.facts.kind)]:[],...Z?[M("span","chip",...a(Z))]:[]);if(p.length>1){let[N,I]=p[p.length-2],j=qt("back","‹ Back",()=>{p.pop(),
dt($(),"h2").focus({preventScroll:!0})});j.setAttribute("aria-label",`Back to ${e(N,I).name}`.slice(0,120)),S.prepend(j)}let m=A==="deal"?B.contract?"contract":
"intent":A==="route"?`route-${E}`:"",_=M("article",`card of-${A} ${m}`.trim(),S,b,...D===null?[]:[O(A==="route"?"leg":"segment",D)],...l(B.facts),...Object.entries(
B.lists).map(([N,I])=>g(N,I.map(j=>t.lists[N][j]))),...B.uncertain?[M("section","",M("h3","","Uncertain"),...B.uncertain.map(N=>M("p","small doubt",kt(N))))]:[],
...R?[M("p","small note",...a(R))]:[],...y(B.sources));return s.where(A,E)&&S.append(qt("go-there","Show on the map",()=>s.show(A,E))),_.setAttribute("aria-labe\
lledby",b.id),_.dataset.card=`${A}-${E}`,_}function $(A=null){let E=p[p.length-1],[D,B]=E,Z=k(...E),R=A||(["place","incident"].includes(D)?s.where(D,B):null);return s.
card(Z,R,()=>{d="",s.mark(null),s.state.changed()}),d=`${D}-${B}`,s.mark(D,B),s.state.changed(),Z}function P(A,E){p.push([A,E,null]),dt($(),"h2").focus({preventScroll:!0})}
s.open=(A,E,D,B=null)=>(p=[[A,E,B]],$(D)),s.state.add("card",()=>d,A=>{let[,E,D]=/^([a-z]{3,8})-(\d{1,5})$/.exec(A)||[],B=Vt.find(([Z])=>Z===E);!B||Number(D)>=t[B[1]].
length?s.closeCard():d!==A&&s.open(B[0],Number(D),null)})}var Cn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function ye(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,s=>Cn[s]).replace(/[٠-٩۰-۹]/g,
s=>String(Number(s.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function On(t,s,o){let r=` ${t}`.indexOf(` ${s}`);return t===s?0:r===0?1:r>0?2:o.
every(e=>t.includes(e))?3:9}function be(t,s){let o=ye(s),r=o.split(" ");return o?t.flatMap(e=>{let n=e.folded??=[e.names,e.also||[],e.owners||[]].flatMap((l,u)=>l.
flatMap(g=>g?[[ye(g),u,g]]:[])),a=99,c="";return n.forEach(([l,u,g])=>{let y=On(l,o,r),p=y===9?99:y===3?10+u:e.first&&!u?y/10:y+[e.late?.3:0,.4,.6][u];p<a&&(a=p,
c=u===2?`owner: ${g}`:u===1?g:"")}),Object.assign(e,{why:c}),a<99?[{entry:e,score:a,size:Math.min(...n.map(([l])=>l.length||99))}]:[]}).sort((e,n)=>e.score-n.score||
e.size-n.size).slice(0,12).map(e=>e.entry):[]}var Ht=t=>new RegExp("\\p{Script=Arabic}","u").test(t);var Mt=.0033528106647474805,Ot=6378137*(1-Mt),$n=63710088e-1,yt=t=>t*Math.PI/180,zt=t=>t*180/Math.PI;function we(t){let s=t*(40680631590769-Ot*Ot)/(Ot*Ot);return[
1+s/16384*(4096+s*(-768+s*(320-175*s))),s/1024*(256+s*(-128+s*(74-47*s)))]}var Le=(t,s,o,r)=>t*s*(r+t/4*(o*(2*r**2-1)-t/6*r*(4*s**2-3)*(4*r**2-3)));function xe(t,s,o,r,e,n,a){
let c=Mt/16*s*(4+Mt*(4-3*s));return t+(1-c)*Mt*o*(r+c*e*(a+c*n*(2*a**2-1)))}function _t(t,s){let o=Math.round((s.lng-t.lng)/360)*360,r=yt(s.lng-t.lng-o),e=Math.
atan((1-Mt)*Math.tan(yt(t.lat))),n=Math.atan((1-Mt)*Math.tan(yt(s.lat))),[a,c,l,u]=[Math.sin(e),Math.cos(e),Math.sin(n),Math.cos(n)],g=r;for(let p=0;p<100;p++){
let d=Math.sin(g),x=Math.cos(g),O=u*d,k=c*l-a*u*x,$=Math.hypot(O,k),P=a*l+c*u*x;if($<1e-15&&P>0)return{m:0,bearing:0,exact:!0};let A=Math.atan2($,P),E=$?c*u*d/$:
0,D=1-E**2,B=D>1e-12?P-2*a*l/D:0,Z=xe(r,D,E,A,$,P,B);if(Math.abs(Z)>Math.PI+1e-9)break;if(Math.abs(Z-g)<1e-12){let[R,G]=we(D);return{m:Ot*R*(A-Le(G,$,P,B)),bearing:(zt(
Math.atan2(O,k))+360)%360,exact:!0}}g=Z}let y=Math.sin(yt(s.lat-t.lat)/2)**2+Math.cos(yt(t.lat))*Math.cos(yt(s.lat))*Math.sin(r/2)**2;return{m:2*$n*Math.asin(Math.
sqrt(Math.min(y,1))),exact:!1,bearing:(zt(Math.atan2(u*Math.sin(r),c*l-a*u*Math.cos(r)))+360)%360}}function Tn(t,s,o){let r=(1-Mt)*Math.tan(yt(t.lat)),e=1/Math.
hypot(1,r),n=r*e,a=Math.sin(yt(s)),c=Math.cos(yt(s)),l=Math.atan2(r,c),u=e*a,g=1-u**2,[y,p]=we(g),d=o/(Ot*y),x=d;for(let B=0,Z=!1;B<100&&!Z;B++){let R=d+Le(p,Math.
sin(x),Math.cos(x),Math.cos(2*l+x));Z=Math.abs(R-x)<1e-13,x=R}let O=Math.sin(x),k=Math.cos(x),$=Math.cos(2*l+x),P=n*O-e*k*c,A=Math.atan2(n*k+e*O*c,(1-Mt)*Math.hypot(
u,P)),E=Math.atan2(O*a,e*k-n*O*c),D=xe(0,g,u,x,O,k,$);return{lat:zt(A),lng:t.lng+zt(E-D)}}function Me(t,s){let{m:o,bearing:r}=_t(t,s),e=Math.max(1,Math.min(200,
Math.ceil(o/5e4))),n=t.lng;return[t,...Array.from({length:e},(a,c)=>{let l=c+1<e?Tn(t,r,o*(c+1)/e):s;return n=l.lng+360*Math.round((n-l.lng)/360),{lat:l.lat,lng:n}})]}function Ee({map:t,data:s,box:o,panel:r},e){let n=ft("tools"),a=(i,h=0)=>i.toLocaleString("en",{minimumFractionDigits:h,maximumFractionDigits:h}),c=i=>a(i/1e3,i<
1e4?3:i<1e6?2:1),l={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function u(i){
let h=L.SVG.create("svg"),w=L.SVG.create("path");return h.setAttribute("viewBox","0 0 24 24"),h.setAttribute("aria-hidden","true"),w.setAttribute("d",l[i]),h.append(
w),h}function g(i,h,w=""){let z=M("button",w,i);return z.type="button",z.addEventListener("click",h),z}let y=null;function p(i,h,w){let z=g(u(i),w,"tool");return z.
setAttribute("aria-label",h),z.title=h,n.append(z),z}function d(i,h,w,{opened:z=()=>{},closed:q=()=>{}}={}){let W=p(i,h,()=>{y&&y.item===W?x():H()});w.classList.
add("sheet"),w.id=`sheet-${i}`,w.hidden=!0,w.setAttribute("role","group"),w.setAttribute("aria-label",h),W.setAttribute("aria-expanded","false"),W.setAttribute(
"aria-controls",w.id),n.append(w);function H(){y&&x(),ht()&&e.expand(!1),y={item:W,sheet:w,closed:q},w.hidden=!1,W.setAttribute("aria-expanded","true"),z()}return{
item:W,show:H}}function x(i=!1){if(!y)return;let{item:h,sheet:w,closed:z}=y;y=null,w.hidden=!0,h.setAttribute("aria-expanded","false"),z(),i&&h.focus()}document.
addEventListener("keydown",i=>{i.key==="Escape"&&!i.defaultPrevented&&(y?x(!0):o.querySelector(".leaflet-popup")?t.closePopup():(e.closeCard(),e.back()))}),dt(ft(
"card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),ft("skip").addEventListener("click",i=>{let h=ft(dt(document,"#skip").getAttribute("hre\
f")?.slice(1)||"");i.preventDefault(),r.contains(h)&&e.expand(!0),h.focus({preventScroll:!0})}),e.find=i=>be(e.entries,i),(function(){let i=M("input"),h=M("ul",
"results"),w=M("p","said");i.type="search",i.placeholder="Station, system, path … or اسم",i.autocomplete="off",i.spellcheck=!1,i.maxLength=200,i.dir="auto",
Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).
forEach(([J,Q])=>i.setAttribute(J,Q)),h.id="results",h.setAttribute("role","listbox"),h.setAttribute("aria-label","Found"),w.setAttribute("role","status");let q=d(
"search","Search",M("div","search",i,w,h),{opened:()=>{i.focus(),i.select()}}),W=[],H=-1;function U(J){x(),q.item.focus();let{bounds:Q,latlng:X}=J;Q?e.visit(()=>e.
frame(Q)):X&&e.visit(()=>e.frame(L.latLng(X).toBounds(4e4))),J.open&&J.open()}function Y(J){H=J,[...h.children].forEach((Q,X)=>Q.setAttribute("aria-selected",String(
X===J))),J<0?i.removeAttribute("aria-activedescendant"):(i.setAttribute("aria-activedescendant",h.children[J].id),h.children[J].scrollIntoView({block:"nearest"}))}
function nt(){W=e.find(i.value),h.replaceChildren(...W.map((J,Q)=>{let X=J.names.flatMap(ct=>ct||[]),at=X.find(ct=>!Ht(ct))||X[0]||"",ot=X.find(Ht),K=M("li","",
M("bdi","en",at));if(ot&&ot!==at){let ct=M("bdi","ar",ot);ct.lang="ar",K.append(ct)}return K.append(M("small","",J.kind||"",...J.why?[" · ",M("bdi","",J.why)]:
[])),K.id=`result-${Q}`,K.setAttribute("role","option"),K.addEventListener("mousedown",ct=>ct.preventDefault()),K.addEventListener("click",()=>U(J)),K})),i.setAttribute(
"aria-expanded",String(W.length>0)),w.textContent=i.value.trim()?W.length?`${W.length} found`:"Nothing found":"",Y(W.length?0:-1)}i.addEventListener("input",nt),
i.addEventListener("keydown",J=>{let Q=J.key==="ArrowDown"?1:J.key==="ArrowUp"?-1:0;if(Q&&W.length)Y((H+Q+W.length)%W.length);else if(J.key==="Enter"&&H>=0)U(W[H]);else if(J.
key==="Escape"&&i.value)i.value="",nt();else return;J.preventDefault()}),document.addEventListener("keydown",J=>{let Q=J.target instanceof Element&&J.target.closest(
"input, textarea, select");J.key==="/"&&!Q&&(J.preventDefault(),q.show())})})();let O={routes:"Routes",stations:"Stations",systems:"Cable systems",paths:"Crossi\
ng paths",incidents:"Incidents",ground:"Base map"};(function(){let i=M("ul","tree"),h=new Set,w=[];function z(H,U,Y,nt,J){let Q=M("input"),X=M("label","",Q);return Q.
type="checkbox",Q.addEventListener("change",()=>nt(Q.checked)),J&&X.append(J()),X.append(M("bdi","",H)),U!==null&&X.append(M("small","",a(U))),w.push([Q,Y]),M("\
div","row",X)}function q(){w.forEach(([H,U])=>{let Y=U();H.checked=Y===!0,H.indeterminate=Y===null})}function W(){w=[];let H=Object.keys(O),U=[...new Set([...H,
...e.layers.map(Y=>Y.parent)])];i.replaceChildren(...U.flatMap(Y=>{let nt=e.layers.filter(K=>K.parent===Y);if(!nt.length)return[];if(nt.length===1){let[K]=nt;return[
M("li","",z(K.title,K.count,()=>K.shown,ct=>{K.set(ct),q()},K.mark))]}let J=()=>{let K=nt.filter(ct=>ct.shown).length;return K===0?!1:K===nt.length?!0:null},Q=O[Y]||
Y,X=z(Q,nt.length,J,K=>{e.together(()=>nt.forEach(ct=>ct.set(K))),q()}),at=M("ul","",...nt.map(K=>M("li","",z(K.title,K.count,()=>K.shown,ct=>{K.set(ct),q()},K.
mark))));at.hidden=!h.has(Y),at.id=`branch-${U.indexOf(Y)}`;let ot=g(M("span","chevron"),()=>{at.hidden=!at.hidden,at.hidden?h.delete(Y):h.add(Y),ot.setAttribute(
"aria-expanded",String(!at.hidden))},"more");return ot.setAttribute("aria-label",`${Q}: each one`),ot.setAttribute("aria-expanded",String(!at.hidden)),ot.setAttribute(
"aria-controls",at.id),X.append(ot),[M("li","",X,at)]})),q()}d("layers","Layers",M("div","layers",M("h2","","Layers"),i),{opened:W}),e.onLayers(()=>{y&&y.sheet.
id==="sheet-layers"&&q()})})();let k=M("div","cross");k.setAttribute("aria-hidden","true");let $=null;(function(){let i=[],h=L.layerGroup(),w=M("ol","steps"),z=M(
"p","total");z.setAttribute("role","status");let q=L.polyline([],{pane:"measure",className:"measured",interactive:!1,smoothFactor:0}),W=Q=>{i.push(Q),H()};function H(){
let Q=i.slice(1).map((ot,K)=>_t(i[K],ot));q.setLatLngs(i.slice(1).map((ot,K)=>Me(i[K],ot))),h.clearLayers(),i.forEach(ot=>h.addLayer(L.circleMarker(ot,{pane:"me\
asure",className:"measured-point",radius:4,interactive:!1}))),w.replaceChildren(...Q.map(ot=>M("li","",`${ot.exact?"":"about "}${c(ot.m)} km`,M("small","",`bear\
ing ${ot.bearing.toFixed(1)}°`))));let X=Q.reduce((ot,K)=>ot+K.m,0),at=Q.every(ot=>ot.exact);z.textContent=i.length<2?i.length?"One point; add another":"No poi\
nt yet":`${at?"":"About "}${c(X)} km in all`,z.dataset.metres=Q.length?X.toFixed(4):"",Y.disabled=nt.disabled=!i.length}let U=g("Add the centre of the map",()=>W(
t.getCenter())),Y=g("Undo",()=>{i.pop(),H()}),nt=g("Clear",()=>{i.length=0,H()}),J=M("div","measure",M("h2","","Measure"),M("p","","Click on the map, or move it\
 and add its centre. Lengths are geodesics on WGS 84."),M("div","buttons",U,Y,nt),w,z);d("measure","Measure",J,{opened(){$=W,e.closeCard(),o.classList.add("meas\
uring"),o.append(k),t.doubleClickZoom.disable(),[q,h].forEach(Q=>Q.addTo(t)),H()},closed(){$=null,o.classList.remove("measuring"),k.remove(),t.doubleClickZoom.enable(),
[q,h].forEach(Q=>Q.remove())}})})();let P=[...e.dates].flatMap(i=>Number.isInteger(i)?Number(i):[]).sort((i,h)=>i-h),A=()=>{};if(P.length&&P[0]<P[P.length-1]){let i=P[0],
h=P[P.length-1],w=M("input"),z=M("output","","All years");Object.assign(w,{type:"range",min:i,max:h+1,step:1,value:h+1}),w.setAttribute("aria-label","Year"),A=H=>{
e.year=H===null||H>h?null:Math.max(H,i),w.value=String(e.year??h+1),z.textContent=e.year===null?"All years":String(e.year),w.setAttribute("aria-valuetext",z.textContent),
W.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(U=>U(e.year))),e.state.changed()},w.addEventListener("input",()=>A(Number(w.value)));let q=M(
"div","ends",M("span","",String(i)),M("span","","all")),{item:W}=d("year","Year",M("div","year",M("h2","","Year"),z,w,q,M("p","","Shows what was in service that\
 year: systems from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has no known date stays."),g("All yea\
rs",()=>A(null))));w.setAttribute("aria-valuetext","All years")}let E=e.state;E.add("view",()=>{let{lat:i,lng:h}=t.getCenter();return`${i.toFixed(4)},${h.toFixed(
4)},${t.getZoom()}`},i=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(i))return;let[h,w,z]=i.split(",").map(Number);t.setView([h,
w],Math.min(Math.max(z,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),E.add("change",()=>e.layers.filter(i=>i.shown!==i.first).map(i=>encodeURIComponent(i.key)).
join(","),i=>{let h=new Set(i.split(",").flatMap(w=>{try{return[decodeURIComponent(w)]}catch{return[]}}));e.layers.forEach(w=>w.set(h.has(w.key)!==w.first))}),E.
add("year",()=>e.year===null?"":String(e.year),i=>{A(/^\d{4}$/.test(i)?Number(i):null)});function D(){return"#"+[...E.entries].map(([i,{get:h}])=>[i,h()]).filter(
([,i])=>i).map(([i,h])=>`${i}=${h}`).join("&")}let B="";function Z(i){if(location.hash===B)return;B=location.hash;let h=new Map(location.hash.slice(1,6e3).split(
"&").map(z=>{let q=z.indexOf("=");return[z.slice(0,q),z.slice(q+1)]})),w=[...E.entries].filter(([z])=>!i||h.has("view")||h.has(z));w.length&&e.together(()=>w.forEach(
([z,{set:q}])=>q(h.get(z)||"")))}let R;function G(){try{B=D(),history.replaceState(null,"",B)}catch{}}Z(!0),window.addEventListener("hashchange",()=>Z(!1));let b=!1;
if(["pointerdown","keydown","wheel"].forEach(i=>window.addEventListener(i,()=>{b=!0},{capture:!0,passive:!0})),E.changed=()=>{clearTimeout(R),b&&(R=setTimeout(G,
250))},t.on("moveend",()=>E.changed()),/^(https?|file):$/.test(location.protocol)){let i=M("input"),h=M("p","said");i.readOnly=!0,i.setAttribute("aria-label","L\
ink to this view"),h.setAttribute("role","status"),i.addEventListener("focus",()=>i.select()),d("link","Link to this view",M("div","link",M("h2","","Link to thi\
s view"),i,M("div","buttons",g("Copy",async()=>{i.select();let w;try{await navigator.clipboard.writeText(i.value),w=!0}catch{w=document.execCommand("copy")}h.textContent=
w?"Copied":"Copy it from the field"})),h),{opened(){i.value=location.href.split("#")[0]+D(),h.textContent="",i.focus()}})}if(document.fullscreenEnabled){let i=p(
"screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());i.setAttribute("aria-pressed","fal\
se"),document.addEventListener("fullscreenchange",()=>{i.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function S(i){let h=e.depthAt(i);return h?
`Depth: ${a(h.low_m)} to ${a(h.high_m)} m, from cells of about ${a(h.cell_km)} km`:"Depth: on land, or not known"}function m(i){let h=i.lng-360*Math.round(i.lng/
360),w=vt(0,t.getZoom())/111320,z=Math.min(5,Math.max(1,Math.ceil(-Math.log10(w)))),q=(W,H,U)=>`${Math.abs(W).toFixed(z)}° ${W<0?U:H}`;return`${q(i.lat,"N","S")}\
, ${q(h,"E","W")}`}e.hereLines=i=>[m(i),S(i)];function _(i){let h=e.routeNear(i);return h?e.openRoute(h,i):e.card(M("div","card here",...e.hereLines(i).map(w=>M(
"p","",w))),i)}t.on("click",i=>{$?$(i.latlng):N()||_(i.latlng)}),o.addEventListener("keydown",i=>{i.key!=="Enter"||i.target!==o||($?$(t.getCenter()):_(t.getCenter()))});
function N(){let i=!!y||I;return x(),i}let I=!1;t.on("preclick",()=>{I=!!o.querySelector(".leaflet-popup")});let j=null;function T(i){if(i!==!!j)if(t.setMaxBounds(
void 0),i){j={at:t.getCenter(),zoom:t.getZoom(),open:ft("panel-toggle").getAttribute("aria-expanded")==="true"};let h=j.open&&!ht()?v():t.getBounds();document.documentElement.
classList.add("printing"),e.expand(!0),t.invalidateSize({animate:!1,pan:!1}),t.fitBounds(h,{paddingBottomRight:[0,t.attributionControl.getContainer()?.offsetHeight??
0],animate:!1}),e.redraw(),e.paintNow(),o.querySelectorAll("canvas").forEach(w=>{if(w.classList.contains("leaflet-tile"))return;let z=gt(w),{width:q,height:W}=w,
H=document.createElement("canvas");Object.assign(H,{width:q,height:W}),gt(H).drawImage(w,0,0),w.width=q,z.drawImage(H,0,0)})}else j&&(document.documentElement.classList.
remove("printing"),t.invalidateSize({animate:!1,pan:!1}),e.expand(j.open),t.setView(j.at,j.zoom,{animate:!1}),j=null,t.setMaxBounds(s.window))}function v(){let i=t.
getSize(),h=r.getBoundingClientRect().width+20;return L.latLngBounds(t.containerPointToLatLng([0,i.y]),t.containerPointToLatLng([i.x-h,0]))}window.addEventListener(
"beforeprint",()=>T(!0)),window.addEventListener("afterprint",()=>T(!1))}function Nn({columns:t,rows:s,levels:o}){let r=o.slice();for(let e=0;e<3;e++){let n=r.slice();for(let a=0;a<s;a++)for(let c=0;c<t;c++){let l=a*t+c;if(r[l]!==-1)
continue;let u=0,g=0;for(let y=Math.max(a-1,0);y<=Math.min(a+1,s-1);y++)for(let p=Math.max(c-1,0);p<=Math.min(c+1,t-1);p++){let d=r[y*t+p];d!==-1&&(u+=d,g++)}g&&
(n[l]=u/g)}r=n}return r.map(e=>Math.max(e,0))}function _n(t){let s=t.columns>>1,o=t.rows>>1,r=new Float32Array(s*o);for(let e=0;e<o;e++)for(let n=0;n<s;n++){let a=2*
e*t.columns+2*n,c=0,l=0;for(let u of[a,a+1,a+t.columns,a+t.columns+1])t.levels[u]!==-1&&(c+=t.levels[u],l++);r[e*s+n]=l?c/l:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:s,rows:o,levels:r}}function ke(t){let s=[];for(let o=t;;o=_n(o)){let{west:r,south:e,step:n,columns:a,rows:c}=o,l=o,u=null;if(s.
push({west:r,south:e,step:n,columns:a,rows:c,get levels(){return u=u||Nn(l)}}),Math.min(a,c)<16)return s}}function ve(t,s){let o=new Int32Array(4*t.length),r=new Float32Array(
4*t.length);return t.forEach((e,n)=>{let a=Math.min(Math.max(e,0),s-1),c=Math.floor(a),l=a-c;for(let u=0;u<4;u++)o[4*n+u]=Math.min(Math.max(c-1+u,0),s-1);r[4*n]=
(1-l)**3/6,r[4*n+1]=(3*l**3-6*l**2+4)/6,r[4*n+2]=(-3*l**3+3*l**2+3*l+1)/6,r[4*n+3]=l**3/6}),{nodes:o,weights:r}}function Ae(t,s,o){let{columns:r,rows:e,levels:n}=t,
a=s.length,{nodes:c,weights:l}=ve(s.map(d=>(d-t.west)/t.step),r),u=ve(o.map(d=>(d-t.south)/t.step),e),g=new Map;function y(d){if(!g.has(d)){let x=new Float32Array(
a),O=d*r;for(let k=0,$=0;k<a;k++,$+=4)x[k]=l[$]*n[O+c[$]]+l[$+1]*n[O+c[$+1]]+l[$+2]*n[O+c[$+2]]+l[$+3]*n[O+c[$+3]];g.set(d,x)}return g.get(d)}let p=new Float32Array(
a*o.length);for(let d=0;d<o.length;d++){let[x,O,k,$]=[0,1,2,3].map(B=>y(u.nodes[4*d+B])),[P,A,E,D]=u.weights.subarray(4*d,4*d+4);for(let B=0,Z=d*a;B<a;B++,Z++)p[Z]=
P*x[B]+A*O[B]+E*k[B]+D*$[B]}return p}function Se(t){let s=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+s)/(1-s))/(4*Math.PI)]}function Bn([t,s,o,r],[e,n,a,c]){let l=0,u=1;for(let[
g,y,p,d]of[[t,o-t,e,a],[s,r-s,n,c]]){if(!y){if(g<p||g>d)return!1;continue}let x=(p-g)/y,O=(d-g)/y;l=Math.max(l,Math.min(x,O)),u=Math.min(u,Math.max(x,O))}return l<=
u}function Pn([t,s,o,r],[e,n,a,c]){let l=(u,g,y,p,d,x)=>Math.sign((y-u)*(x-g)-(p-g)*(d-u));return l(t,s,o,r,e,n)!==l(t,s,o,r,a,c)&&l(e,n,a,c,t,s)!==l(e,n,a,c,o,
r)}function Ce(t){let s=new Map,o=([e,n,a,c],l)=>{for(let u=Math.floor(e*256);u<=a*256;u++)for(let g=Math.floor(n*256);g<=c*256;g++)if(l(u*4096+g))return!0;return!1};
function r(){t.forEach(e=>{let n=Se(e[0]);e.slice(1).forEach(a=>{let c=Se(a),l=[...n,...c];o([Math.min(n[0],c[0]),Math.min(n[1],c[1]),Math.max(n[0],c[0]),Math.max(
n[1],c[1])],u=>{let g=s.get(u);return g?g.push(l):s.set(u,[l]),!1}),n=c})})}return([e,n],[a,c,l,u])=>{s.size||r();let g=[a,c,a+l,c+u],y=[a+l/2,c+u/2],p=[e,n,y[0],
y[1]];return!o([Math.min(a,e),Math.min(c,n),Math.max(a+l,e),Math.max(c+u,n)],d=>(s.get(d)||[]).some(x=>Bn(x,g)||Pn(x,p)))}}async function In(t){let s=atob(t),o=new Uint8Array(s.length);for(let c=0;c<o.length;c++)o[c]=s.charCodeAt(c);let e=new Blob([o]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),n=[],a=0;for(let c=await e.read();!c.done;c=await e.read()){if(a+=c.value.length,a>268435456)throw new RangeError("more data than a \
page has");n.push(c.value)}return new Uint8Array(await new Blob(n).arrayBuffer())}async function Oe(t,s){let[o,r]=await Promise.all(t.split(" ",2).map(In)),e=jn(
r,s);return JSON.parse(new TextDecoder().decode(o),(n,a)=>typeof a=="object"&&a!==null&&"~"in a?e[a["~"]]:a)}function jn(t,s){let o=t.length>>2,r=0,e=()=>{if(r>=
o)throw new RangeError("fewer vertices than the lines have");let u=t[r]|t[r+o]<<8|t[r+2*o]<<16|t[r+++3*o]<<24;return u>>>1^-(u&1)},n=e();e();let a=Array.from({length:Math.
min(n,o)},()=>({unit:e(),size:e()})),c=0,l=0;return a.map(({unit:u,size:g})=>{let y=[],p=0,d=0,x=0,O=0,k=0,$=0;for(let P=0;P<g;P++){let A=e(),E=e();P?([k,x]=[x,
(x+k>>1)+A],[$,O]=[O,(O+$>>1)+E],p+=x,d+=O):(p=c+=A,d=l+=E),y.push(s(d/u,p/u))}return y})}function Dt({rows:t,columns:s}){let o=Array.from({length:t},()=>({}));
return Object.entries(s).forEach(([r,e])=>{let n=Array.isArray(e)?a=>e[a]:"all"in e?()=>e.all:a=>e.of[e.at[a]];o.forEach((a,c)=>{let l=n(c);l!==null&&(a[r]=l)})}),
o}function zn(t,s){return`${[t-360*Math.round(t/360),s].map(r=>Number(r.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function $e({lists:t,...s}){let o=Object.
entries(t).map(([e,n])=>[e,Dt(n)]),r=Object.entries(s).map(([e,n])=>{let a=n.facts&&Dt(n.facts),c=n.lists&&Dt(n.lists);return[e,Dt(n).map((l,u)=>{let g=a?.[u];return g?.
position===!0&&(g.position=zn(Number(l.lon),Number(l.lat))),{...l,facts:g,lists:c?.[u]}})]});return{lists:Object.fromEntries(o),...Object.fromEntries(r)}}function Te({
columns:t,rows:s,steps:o},r,e){let n=new Float32Array(t*s);for(let a=0,c=0;a<n.length;a++)a%t===0&&(c=0),o[a]===" "?n[a]=e:n[a]=c=(c+o.charCodeAt(a)-63)%r;return n}var Ne=4.5,Dn=.35/2**Ne;function Fn(t,s,o){let r=s.map(n=>t.project(n,0)),e=r.length>8?L.LineUtil.simplify(r,Dn):r;return{fine:r,coarse:e,bounds:L.bounds(r),closed:o}}
function _e(t,s,o,r){let e=null,n=new Map;function a(){e||=o.map(l=>Fn(t,l,r)),n=new Map,this._rings=[]}function c(){let l=2**t.getZoom(),u=t.getPixelOrigin(),{
min:g,max:y}=this._renderer._bounds,p=L.bounds(g.subtract([2,2]),y.add([2,2])),d=L.bounds(p.getTopLeft().add(u).divideBy(l),p.getBottomRight().add(u).divideBy(l));
this._parts=[],(e||[]).forEach(x=>{if(!x.bounds.intersects(d))return;let O=n.get(x);if(!O){let{x:$,y:P}=u;O=(t.getZoom()<=Ne?x.coarse:x.fine).map(E=>new L.Point(
Math.round(E.x*l)-$,Math.round(E.y*l)-P)),n.set(x,O)}if(r){let $=L.PolyUtil.clipPolygon(O,p,!0);$.length&&this._parts.push($);return}let k=null;for(let $=1;$<O.
length;$++){let P=L.LineUtil.clipSegment(O[$-1],O[$],p,$>1,!0);if(!P){k=null;continue}k||this._parts.push(k=[P[0]]),k.push(P[1]),P[1]!==O[$]&&(k=null)}})}return Object.
assign(lt(s),{_project:a,_clipPoints:c}),s}var Rn=6;function Zn(t,[s,o]){let r=(e,n,a)=>e.some(c=>Math.abs(n-c)<.002&&Math.abs(a-c)<.002);return t.flatMap(e=>{let n=[],a=[e[0]];for(let c=1;c<=e.length;c++){
let l=e[c-1],u=e[c%e.length];r(s,l.lng,u.lng)||r(o,l.lat,u.lat)?(a.length>1&&n.push(a),a=[u]):a.push(u)}return a.length>1&&n.push(a),n})}function Gn(t,s,o,r){let e=s.
length,n=null;for(let a of[...t].reverse()){let{west:c,south:l,step:u,columns:g,rows:y}=a[0],p=c+u*(g-1),d=l+u*(y-1);if(n&&(s[0]>p||s[e-1]<c||o[0]<l||o[e-1]>d))
continue;let x=a.find($=>$.step*r>=1.5)||a[a.length-1],O=Ae(x,s,o);if(!n){n=O;continue}let k=($,P,A)=>Math.min($-P,A-$)/(Rn*u);for(let $=0,P=0;$<e;$++){let A=k(
o[$],l,d);for(let E=0;E<e;E++,P++){let D=Math.min(A,k(s[E],c,p),1);D>0&&(n[P]+=D*(O[P]-n[P]))}}}return n||new Float32Array(e*e)}function Un(t,s,o,r,e){let n=t.width,
a=2**s.z,c=Array.from({length:n},(Z,R)=>(R+.5)/n),l=c.map(Z=>360*(s.x+Z)/a-180),u=c.map(Z=>Math.atan(Math.sinh(Math.PI*(1-2*(s.y+Z)/a)))*180/Math.PI),g=Gn(o,l,u,
256*a/360),{west:y,south:p,step:d,columns:x,rows:O}=o[o.length-1][0],k=(Z,R,G)=>Z>R-d&&Z<R+G*d,$=l.map(Z=>k(Z,y,x)),P=r.length-1,A=e.map(([Z,R,G])=>255<<24|G<<16|
R<<8|Z),E=gt(t),D=E.createImageData(n,n),B=new Int32Array(D.data.buffer);for(let Z=0,R=0;Z<n;Z++){if(!k(u[Z],p,O)){R+=n;continue}for(let G=0;G<n;G++,R++){if(!$[G])
continue;let b=g[R],S=0;for(;S<P&&b>=r[S+1];)S++;B[R]=A[S];let m=S?b-r[S]:1/0,_=S<P?r[S+1]-b:1/0,N=Math.min(m,_);if(N>3)continue;let I=.5-N/Math.max(Math.abs(b-
g[G?R-1:R+1]),Math.abs(b-g[Z?R-n:R+n]),1e-4);if(I<=0)continue;let[j,T]=[e[S],e[m<_?S-1:S+1]],v=i=>Math.round(j[i]+I*(T[i]-j[i]));B[R]=255<<24|v(2)<<16|v(1)<<8|v(
0)}}E.putImageData(D,0,0)}function Vn(t,s){return s.some(o=>o.reduce((r,e)=>{let n=r;for(let a=0,c=e.length-1;a<e.length;c=a++){let l=e[a],u=e[c];l.lat>t.lat!=u.
lat>t.lat&&t.lng<(u.lng-l.lng)*(t.lat-l.lat)/(u.lat-l.lat)+l.lng&&(n=!n)}return n},!1))}function Pe({map:t,data:s,ground:o,box:r},e){let n=document.documentElement.
classList.contains("plain"),a=window.matchMedia("screen and (prefers-color-scheme: dark)"),c=window.matchMedia("print"),l=T=>L.svg({pane:T,padding:.3}),u=l("lan\
d"),g=l("borders"),y={interactive:!1,smoothFactor:.6},{tiers:p}=o;function d(T,v,i,h,w=!1){if(!v.length)return;let z={...y,renderer:h,className:`ground ${T}`},q=w?
L.polygon(v,z):L.polyline(v,z);i.addLayer(_e(t,q,w?v.flat():v,w))}let x=L.layerGroup(),O=L.layerGroup();p.forEach(({land:T})=>d("land",T,t,u,!0));let k=p.map(T=>Zn(
T.land.flat(),T.edges));k.forEach(T=>d("coast",T,t,u));let $=T=>p.flatMap(v=>v[T]);d("rivers",$("rivers"),x,u),p.forEach(({lakes:T})=>d("lake",T,x,u,!0)),d("can\
als",$("canals"),x,u),d("borders",$("borders"),O,g),d("disputed",$("disputed"),O,g);let P=T=>[1,3,5].map(v=>parseInt(T.slice(v,v+2),16)),A=()=>c.matches||document.
documentElement.classList.contains("printing");function E(){let{tints:T}=o.depths;return T[A()?"print":n&&a.matches?"dark":"light"].map(P)}function D(T,v){for(let{
west:i,south:h,step:w,columns:z,rows:q,levels:W}of T){let H=L.latLng(v.lat,v.lng+360*Math.ceil((i-w/2-v.lng)/360)),U=Math.round((H.lng-i)/w),Y=Math.round((H.lat-
h)/w);if(U<0||U>=z||Y<0||Y>=q)continue;let nt=W[Y*z+U];if(nt===-1||p.some(({land:K})=>Vn(H,K)))return null;let{deepest_m:J,levels:Q}=o.depths,X=K=>J*(Math.max(K,
0)/(Q-1))**2,at=X(nt-.5),ot=at<100?1:10;return{low_m:ot*Math.floor(at/ot),high_m:ot*Math.ceil(X(nt+.5)/ot),cell_km:Math.round(w*111.2)}}return null}function B(){
let T=o.depths.grids.map(U=>({...U,levels:Te(U,o.depths.levels,-1)}));if(e.depthAt=U=>D(T,U),!n)return;let v=T.map(ke),i=[],h=(U,Y)=>Un(U,Y,v,o.depths.bands,E()),
w=!1;t.on("movestart",()=>{w=!0}).on("moveend",()=>{w=!1});function z(U){let Y=performance.now()+U;for(let nt;performance.now()<Y&&(nt=i.shift());)h(nt.tile,nt.
coords),nt.done(void 0,nt.tile);i.length&&setTimeout(()=>z(8),w?50:0)}let q=lt(L.GridLayer).extend({createTile(U,Y){let nt=M("canvas","leaflet-tile"),{_whole:J}=this,
Q=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-J);return nt.width=nt.height=Math.ceil(256*Math.min(Q,2)),i.push({tile:nt,coords:U,done:Y})===1&&queueMicrotask(
()=>z(A()?1/0:8)),nt},_setView(U,Y,...nt){this._whole=Math.floor(Y+1e-6),lt(L.GridLayer.prototype)._setView.call(this,U,Y,...nt)},_clampZoom(){return this._whole},
repaint(){W(this).forEach(({el:U,coords:Y})=>h(U,Y))}}),W=U=>Object.values(lt(U)._tiles),H=new q({pane:"depths",noWrap:!0,bounds:s.window,keepBuffer:1,updateWhenZooming:!1});
H.on("load",()=>{r.dataset.depths="drawn"}),e.addLayer({key:"depths",title:"Depth",parent:"ground",group:H}),[a,c].forEach(U=>U.addEventListener("change",()=>H.
repaint())),window.addEventListener("afterprint",()=>H.repaint()),e.paintNow=()=>{z(1/0),H.repaint(),W(H).forEach(({el:U})=>{U.style.opacity="1"})}}if(o.depths.
grids.length&&B(),!n)return;e.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:x}),e.addLayer({key:"borders",title:"Borders",parent:"ground",
group:O});let Z=Ce([...k.flat(),...$("borders"),...$("disputed")]),R=new Set(s.crossed||[]),G=document.documentElement.lang==="ar",b=.3,S=new Set(o.names.map(([
T,v,i,h,w,z])=>({kind:T,zoom:z,latlng:L.latLng(w,h),text:G&&i||v,first:T==="country"&&R.has(v)})));o.names.forEach(([T,v,i,h,w,z])=>e.addSearch({names:[v,i],kind:T.
charAt(0).toUpperCase()+T.slice(1),late:!0,open(){let q=M("h2","",M("bdi","",v)),W=L.latLng(w,h),H=T==="city"||T==="capital",U=M("span","ar",i);Object.assign(U,
{lang:"ar",dir:"rtl"}),i&&q.append(U),e.card(M("article","card of-ground",M("p","kicker",T.charAt(0).toUpperCase()+T.slice(1)),q,...H?e.hereLines(W).map(Y=>M("p",
"",Y)):[]),W),e.visit(()=>t.setView(W,Math.max(z+.5,3),{animate:!1}))}}));let m=[],_={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},N={ocean:5.5,country:8},
I=!0;function j(T){let v=t.getBounds().pad(.3);S.forEach(i=>{if(T+b<i.zoom||!v.contains(i.latlng))return;S.delete(i);let h=i.kind==="city"||i.kind==="capital";if(h&&
e.places.some(({latlng:q})=>Math.abs(q.lat-i.latlng.lat)<.15&&Math.abs(q.lng-i.latlng.lng)<.15))return;let z=M("span",i.kind,i.text);G&&z.classList.add("ar"),m.
push({...i,label:e.addLabel({latlng:i.latlng,element:z,beside:h,rank:(i.first?1e3:0)+10*(10-i.zoom)+(_[i.kind]||0),reach:h?0:i.kind==="ocean"?90:i.first?96:i.kind===
"country"?36:26,within:i.kind==="country"?Z:null})})}),m.forEach(({kind:i,zoom:h,label:w})=>{w.shown=I&&T+b>=h&&T<(N[i]||99),w.element.classList.toggle("near",T>=
h+1.5)}),r.dataset.scale=T<3?"world":T<5?"region":"country"}e.onDraw(j),t.on("moveend",()=>j(t.getZoom())),e.addLayer({key:"names",title:"Place names",parent:"g\
round",group:null,show:T=>{I=T}})}var Wt=["aria-label","aria-valuetext","title","placeholder"],qn={".":"٫",",":"٬"},Hn="[^A-Za-z]*\\d[^A-Za-z]*?",Wn=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
Yn=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,s=>s.replace(/[\d.,]/g,o=>o==="."||o===","?qn[o]:String.fromCharCode(1632+Number(o)))),[Kn,Jn]=[8294,
8297].map(t=>String.fromCharCode(t)),Ie=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${Kn}${t}${Jn}`:t;function Qn(t,s){let o=new Intl.PluralRules(
s),r=Object.entries(t).filter(([n])=>n.includes("{")).map(([n,a])=>{let c=n.split(/\{(\w+)\}/),l=c.filter((g,y)=>y%2===0),u=c.map((g,y)=>y%2?`(?<${g}>${g==="n"?
Hn:"[^]+?"})`:Wn(g)).join("");return{size:l.join("").length,pattern:new RegExp(`^${u}$`),form:a}}).sort((n,a)=>a.size-n.size);function e(n){for(let c of[n,n.charAt(
0).toLowerCase()+n.slice(1)]){let l=t[c];if(typeof l=="string")return l}for(let{pattern:c,form:l}of r){let u=c.exec(n)?.groups;if(!u)continue;return(typeof l=="\
string"?l:l[o.select(Number((u.n||"").replace(/[^\d.]/g,"")))]||l.other).replace(/\{(\w+)\}/g,(y,p)=>e(u[p])??Ie(u[p]))}if(!n.includes(", "))return null;let a=n.
split(", ").map(c=>/[A-Za-z]/.test(c)?e(c):Ie(c));return a.includes(null)?null:a.join("، ")}return e}function je(t){let s=document.getElementById("texts");if(!s)
return;let{texts:o,numerals:r,original:e}=JSON.parse(s.textContent||"{}"),n=Qn(o,document.documentElement.lang),a=r==="arab"?Yn:y=>y,c=y=>{let p=y.trim(),d=/[A-Za-z]/.
test(p)?n(p):null;return a(d===null?y:y.replace(p,()=>d))};function l(y){let p=document.createElement("q");Object.assign(p,{lang:"en",dir:"ltr",translate:!1}),p.
textContent=y.data.slice(e.length+1),y.data=e,y.after(" ",p)}function u(y){if(y instanceof Text){let p=y.parentElement?.closest("script, style, [translate=no]");
!p&&y.data.startsWith(`${e} `)&&l(y);let d=p?y.data:c(y.data);d!==y.data&&(y.data=d)}else y instanceof Element&&!y.matches("script, style")&&(Wt.forEach(p=>{let d=y.
getAttribute(p),x=d&&c(d);x&&x!==d&&y.setAttribute(p,x)}),y.childNodes.forEach(u))}let g={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:Wt};
new MutationObserver(y=>y.forEach(({type:p,target:d,addedNodes:x})=>{p==="childList"?x.forEach(u):p==="characterData"?u(d):d instanceof Element&&Wt.forEach(O=>{
let k=d.getAttribute(O),$=k&&c(k);$&&$!==k&&d.setAttribute(O,$)})})).observe(t,g),u(t)}var Fe=(t,s,o,r,e)=>s<t.x+t.w&&t.x<s+r&&o<t.y+t.h&&t.y<o+e,ze=new Map;function Xn(t){let s=ze.get(t);if(s)return s;let o=[],r=t>90?Array.from({length:17},(e,n)=>(n-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return r.forEach(e=>r.forEach(n=>o.push([e*t,n*t]))),ze.set(t,o.sort((e,n)=>Math.hypot(...e)-Math.
hypot(...n))),o}function to(t){let s=new Map;return t.forEach(o=>{let r=(o.x>>4)*4096+(o.y>>4),e=s.get(r);e?e.push(o):s.set(r,[o])}),(o,r,e,n)=>{let a=0;for(let c=o-
3>>4;c<=o+e+3>>4;c++)for(let l=r-1>>4;l<=r+n+1>>4;l++)for(let u of s.get(c*4096+l)||[])u.x>o-3&&u.x<o+e+3&&u.y>r-1&&u.y<r+n+1&&a++;return a}}function De(){let t=new Map,
s=({x:e,y:n,w:a,h:c},l)=>{for(let u=Math.floor(e/64);u<=(e+a)/64;u++)for(let g=Math.floor(n/64);g<=(n+c)/64;g++)if(l(t.get(u*4096+g),u*4096+g))return!0;return!1};
return{free:(e,n,a,c)=>!s({x:e,y:n,w:a,h:c},l=>!!(l&&l.some(u=>Fe(u,e,n,a,c)))),take:(e,n,a,c)=>{let l={x:e,y:n,w:a,h:c};s(l,(u,g)=>(u?u.push(l):t.set(g,[l]),!1))}}}
function Re(t,s){let o=t.getContainer(),r=[],e=[],n=[];function a({latlng:p,element:d,rank:x,dot:O=!1,reach:k=0,beside:$=!1,within:P=null}){let A={latlng:p,element:d,
rank:x,dot:O,reach:k,beside:$,within:P,shown:!0};return O||(d.classList.add("ground-name"),L.marker(p,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"\
name-holder",html:d,iconSize:[0,0]})}).addTo(t)),r.push(A),A}function c(){let p=t.attributionControl.getContainer(),{parentElement:d,firstElementChild:x}=s;!p||
!d||!(x instanceof HTMLElement)||(d.style.setProperty("--title",`${x.offsetHeight}px`),d.style.setProperty("--credits",`${p.offsetWidth>o.clientWidth-180?p.offsetHeight:
0}px`))}let l=!1;t.on("viewprereset",()=>{l=!0}),t.on("viewreset",()=>{l=!1});function u(){if(l)return;c();let p=t.getZoom(),d=t.getPixelBounds().getTopLeft(),x=t.
getSize(),O=De(),k=De(),$=[],P={zoom:p,origin:d,size:x,free:O.free,take:O.take,inside:(m,_,N,I)=>m>2&&_>2&&m+N<x.x-2&&_+I<x.y-22,crossed:()=>0},{free:A,take:E,inside:D}=P,
B=o.getBoundingClientRect();[s,ft("tools"),...o.querySelectorAll(".leaflet-control")].forEach(m=>{let{left:_,top:N,width:I,height:j}=m.getBoundingClientRect();m!==
s&&!I||(E(_-B.left,N-B.top,I,j),$.push({x:_-B.left,y:N-B.top,w:I,h:j}))}),r.forEach(({element:m,within:_})=>{_&&m.classList.remove("less")});let Z=L.bounds([-200,
-200],x.add([200,200])),R=r.filter(m=>m.shown).map(m=>({...m,at:t.project(m.latlng,p).subtract(d)})).filter(m=>Z.contains(m.at)).map(m=>({...m,w:m.element.offsetWidth,
h:m.element.offsetHeight})),G=new Set(R.map(({element:m})=>m));R.filter(m=>m.dot).forEach(({at:{x:m,y:_}})=>E(m-7,_-7,14,14));let b=P.crossed=to(n.flatMap(m=>m(
p,d)).filter(m=>D(m.x,m.y,0,0)));r.forEach(({element:m})=>{G.has(m)||(m.dataset.side="none")}),R.sort((m,_)=>Number(_.dot)-Number(m.dot)||_.rank-m.rank),R.filter(
m=>m.dot).forEach(({element:m,at:_,rank:N,w:I,h:j})=>{let T=[["right",_.x+9,_.y-j/2],["left",_.x-9-I,_.y-j/2],["above",_.x-I/2,_.y-9-j],["below",_.x-I/2,_.y+9]],
v=([,w,z])=>!D(w,z,I,j)||!k.free(w,z,I,j)?1/0:(A(w,z,I,j)?0:40)+b(w,z,I,j)+($.some(q=>Fe(q,w,z,I,j))?300:0),i=T.reduce((w,z)=>v(z)<v(w)?z:w),h=v(i)<[p<4?0:1,3,p<
3.5?30:1/0,1/0][N]?i:null;m.dataset.side=h?h[0]:"none",h&&(E(h[1],h[2],I,j),k.take(h[1],h[2],I,j))}),e.forEach(m=>m(P));let S=256*2**p;R.filter(m=>!m.dot).forEach(
({element:m,at:{x:_,y:N},reach:I,beside:j,within:T,...v})=>{let{w:i,h}=v,w=()=>j?3:i/2,z=()=>Xn(I).find(([W,H])=>{let U=_+W-w(),Y=N+H-h/2;return D(U,Y,i,h)&&!b(
U,Y,i,h)&&A(U-2,Y-2,i+4,h+4)&&(!T||T([(_+d.x)/S,(N+d.y)/S],[(U+d.x)/S,(Y+2+d.y)/S,i/S,(h-4)/S]))}),q=z();if(!q&&T){let W=m.classList.contains("near")?.76:.95;[i,
h]=[i*W,h*W],q=z(),m.classList.toggle("less",!!q)}m.dataset.side=q?"on":"none",q&&(m.style.translate=`${q[0]}px ${q[1]}px`,E(_+q[0]-w()-3,N+q[1]-h/2-3,i+6,h+6))})}
return{addLabel:a,layout:u,onLayout:p=>{e.push(p)},addInk:p=>{n.push(p)}}}var eo=12,no=1.2,oo=3;function so(){let{_draw:t,_fillStroke:s}=lt(L.Canvas.prototype),o=lt(L.Canvas).extend({_draw(){t.call(this),this._ctx.globalCompositeOperation=
"destination-out",this._within=!0,t.call(this),this._within=!1,this._ctx.globalCompositeOperation="source-over"},_fillStroke(r,e){let{options:n}=e,{weight:a}=n;
this._within&&(n.weight=Math.max(a-2*no,0)),s.call(this,r,e),n.weight=a}});return new o({pane:"band-edges",padding:.1})}function Ze(t,s){t.createPane("band-edge\
s").style.zIndex="403";let o=so();return s.forEach(r=>{for(let e=0;r.accuracy_m&&e<r.latlngs.length-1;){let n=e+1;for(;n<r.latlngs.length-1&&Math.abs(r.latlngs[n+
1].lat-r.latlngs[e].lat)<1;)n++;let a=r.latlngs.slice(e,n+1),c={interactive:!1,noClip:!0,smoothFactor:1};r.bands.push({band:L.polyline(a,{...c,pane:"bands",className:r.
routes.length>1?"band shared":`band route-${r.routes[0]}`}),edge:L.polyline(a,{...c,renderer:o,opacity:1})}),e=n}}),(r,e)=>{let n=getComputedStyle(document.documentElement),
a=t.getSize(),c=Math.min(a.x,a.y)/oo;s.forEach(l=>{let u=l.latlngs[l.latlngs.length>>1].lat,g=e(l),y=l.accuracy_m||0,p=g.length>0&&y>eo*vt(u,r),d=n.getPropertyValue(
l.routes.length>1?"--soft":`--route-${l.routes[0]%14}`).trim();l.bands.forEach(({band:x,edge:O})=>{let k=x.getLatLngs(),$=(k[0].lat+k[k.length-1].lat)/2,P=2*y/vt(
$,r),[A,E]=P>c?[O,x]:[x,O];E.remove(),p?A.addTo(t).setStyle({weight:P,color:d}):A.remove()})})}}var ao=520,ro="600 11px ",io=.4;function co(t){let s=[];return t.forEach(o=>{let r=s[s.length-1];r&&r[r.length-1].distanceTo(o[0])<8?r.push(...o):s.push([...o])}),
s}function*lo(t,s,o){for(let r=0;r<t.length;r+=3){let e=r,n=0;for(;e+1<t.length&&n<o+14;)n+=t[e+1].distanceTo(t[e]),e++;if(n<o+14)continue;let a=t.slice(r,e+1);
a.some(c=>c.x<8||c.y<8||c.x>s.x-8||c.y>s.y-24)||a[0].distanceTo(a[a.length-1])<.96*n||(yield[a,r*6])}}var uo=(t,s,o)=>t.every(r=>!o(r.x+s.x-2,r.y+s.y-3,4,6));function Ge({
map:t,routes:s,usersOf:o},r){let e=L.svg({pane:"along",padding:.2}).addTo(t),n=gt(document.createElement("canvas"));n.font=ro+getComputedStyle(document.body).fontFamily;
let a=new Map,c=k=>{let $=a.get(k)??n.measureText(k).width+io*k.length;return a.set(k,$),$},l=null,u=-1,[g,y]=["",""].map(()=>L.SVG.create("g"));lt(e)._rootGroup.
append(g,y);function p(k){let $=[];return s.forEach((P,A)=>{if(!P.shown||k>=0&&A!==k)return;let E=null;P.parts.forEach(D=>{let B=k>=0?[]:o(D.leg).filter(R=>R<A&&
s[R].parts.some(G=>G.number===D.number&&G.system===D.system));if(!D.system||B.length){E=null;return}let Z=k>=0?D.complete:D.seen;E&&E.name===D.system?E.seen.push(
...Z):$.push(E={name:D.system,r:A,seen:[...Z]})})}),$.map(P=>({...P,seen:co(P.seen)}))}function d(k,$,P,A){let E=L.SVG.create("path"),D=L.SVG.create("text"),B=L.
SVG.create("textPath");return E.setAttribute("d","M"+P.map(({x:Z,y:R})=>`${Z.toFixed(1)} ${R.toFixed(1)}`).join("L")),E.setAttribute("id",$),E.setAttribute("cla\
ss","along-path"),B.setAttribute("href",`#${$}`),B.setAttribute("startOffset","50%"),B.textContent=k,D.setAttribute("class",A),D.append(B),[E,D]}function x({origin:k,
size:$,free:P,take:A,crossed:E},D){let B=D<0?g:y;B.replaceChildren();let Z=t.getPixelOrigin().subtract(k);p(D).forEach((R,G)=>{let b=c(R.name),S=-1/0,m=0,_=R.seen.
flatMap(N=>{let I=m;return m+=6*N.length,[...lo(N,$,b)].map(([j,T])=>({piece:j,at:I+T}))});for(let{piece:N,at:I}of _){if(I-S<ao)continue;let T=N[N.length-1].x<N[0].
x?N.reverse():N,v=T[T.length-1].subtract(T[0]),i=Math.hypot(v.x,v.y),h=L.point(v.y/i,-v.x/i),w=[5,-15].find(H=>uo(T,h.multiplyBy(H+5),E))??(D>=0?5:void 0);if(w===
void 0)continue;let z=T.map(H=>H.add(h.multiplyBy(w)));if(z.slice(1).reduce((H,U,Y)=>H+U.distanceTo(z[Y]),0)<b+4)continue;let W=T.filter((H,U)=>U%2===0).map(H=>H.
add(h.multiplyBy(w+5)));D<0&&!W.every(({x:H,y:U})=>P(H-6,U-6,12,12))||(D<0&&W.forEach(({x:H,y:U})=>A(H-6,U-6,12,12)),S=I,B.append(...d(R.name,`along-${D}-${G}-${I}`,
z.map(H=>H.subtract(Z)),`along route-${R.r}${D<0?"":" hot"}`)))}})}function O(k){u=k,y.replaceChildren(),k>=0&&l&&x(l,k),g.style.display=k>=0&&y.childElementCount?
"none":""}return r.onLayout(k=>{l=k,x(k,-1),O(u)}),O}var $t=4,fo=20,Ue=6,ho=44,po=140,mo=8,go=[24e5,12e5,6e5,3e5],Ve=t=>Math.min(2.5+1.2*t,20),He=t=>t.slice(1).reduce((s,o,r)=>s+o.distanceTo(t[r]),0),qe=t=>L.point(
t.x+t.ox,t.y+t.oy);function Yt(t,s){let o=[];return t.forEach((r,e)=>{let n=o[o.length-1],a=s(r);n&&n.value===a?n.to=e+1:o.push({value:a,from:e,to:e+1})}),o}function We(t){
for(let s=0;s<2;s++){let o=t.map(r=>r.map(({users:e,close:n})=>n.some(a=>a.users.length>e.length||a.users.some(c=>!e.includes(c)))?[...new Set([...e,...n.flatMap(
a=>a.users)])].sort((a,c)=>a-c):e));t.forEach((r,e)=>r.forEach((n,a)=>{n.users=o[e][a]}))}t.forEach(s=>{Yt(s,o=>o.users.length>1).forEach(({value:o,from:r,to:e})=>{
let n=o&&He(s.slice(r,e).map(a=>L.point(a.x,a.y)))>=fo;for(let a=r;a<e;a++){let c=0,l=0;for(let u=Math.max(r,a-Ue);u<Math.min(e,a+Ue+1);u++,l++)c+=s[u].users.length;
s[a].count=n?Math.round(c/l):0}})})}function Ye({map:t,routes:s},o){["trunk-edges","trunks"].forEach((g,y)=>{t.createPane(g).style.zIndex=String(404+y)});let r=new Map,
e=[],n=new Map;function a(g){o.visit(()=>{for(let y of go)if(o.frame(g.toBounds(y)),t.getZoom()>=$t)return;t.setView(g,$t,{animate:!1})})}function c(g){let y=r.
get(g);if(y)return y;let p=Ve(g),d={pane:"trunks",interactive:!1,smoothFactor:0},x=L.polyline([],{pane:"hits",className:"hit",weight:Math.max(p,18),smoothFactor:0,
bubblingMouseEvents:!1});x.on("click",k=>a(k.latlng)),x.on("mouseover",()=>o.highlight(-1));let O=[L.polyline([],{...d,pane:"trunk-edges",className:"trunk-edge",
weight:p+3}),L.polyline([],{...d,className:"trunk",weight:p}),x];return r.set(g,O),O}function l(g){e=[];let y=new Map;s.forEach(({shown:p,dots:d})=>{p&&(Yt(d,x=>x.
count).forEach(({value:x,from:O,to:k})=>{if(!x)return;let $=d.slice(Math.max(O-1,0),k+1).map(qe),P=y.get(x)||[];y.set(x,P),P.push(L.LineUtil.simplify($,.4).map(
A=>t.unproject(A,g)))}),Yt(d,x=>x.count?x.users.join():"").forEach(({value:x,from:O,to:k})=>{x&&e.push({points:d.slice(O,k).map(qe),users:d[O].users})}))}),y.forEach(
(p,d)=>c(d).forEach(x=>x.setLatLngs(p).addTo(t))),r.forEach((p,d)=>{y.has(d)||p.forEach(x=>x.remove())})}function u(g,y){let p=n.get(g);if(p)return p;let d=M("b\
utton","trunk-count",`${y.length} routes`);d.type="button",d.setAttribute("aria-label",`${y.length} routes: show them apart`),d.title=`Their numbers: ${y.map(k=>k+
1).join(", ")}`;let O={marker:L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:"trunk-holder",html:d,iconSize:[0,0]})}),button:d,open:()=>{}};
return L.DomEvent.disableClickPropagation(d),d.addEventListener("keydown",k=>k.stopPropagation()),d.addEventListener("click",()=>O.open()),O}return o.onLayout(({
zoom:g,origin:y,size:p,free:d,take:x})=>{let O=new Map,k=new Map,$=e.map(({points:P,users:A})=>({users:A,points:P.map(E=>E.subtract(y)).filter(({x:E,y:D})=>E>40&&
D>14&&E<p.x-40&&D<p.y-30)})).map(P=>({...P,length:He(P.points)})).filter(({length:P})=>P>=ho).sort((P,A)=>A.users.length-P.users.length||A.length-P.length);for(let{
points:P,users:A}of $){if(O.size>=mo)break;let E=A.join(),D=k.get(E)||[],B=62,Z=22,R=[.5,.4,.6,.3,.7,.2,.8].map(m=>P[Math.floor(m*P.length)]).find(m=>d(m.x-B/2,
m.y-Z/2,B,Z)&&D.every(_=>_.distanceTo(m)>po));if(!R)continue;x(R.x-B/2,R.y-Z/2,B,Z),k.set(E,[...D,R]);let G=`${E} ${D.length}`,b=u(G,A),S=t.unproject(R.add(y),g);
b.open=()=>a(S),b.marker.setLatLng(S).addTo(t),O.set(G,b)}n.forEach(({marker:P,button:A},E)=>{O.has(E)||(A===document.activeElement&&t.getContainer().focus({preventScroll:!0}),
P.remove())}),n=O}),o.addInk((g,y)=>e.flatMap(({points:p,users:d})=>{let x=Ve(d.length)/3;return p.map(O=>O.subtract(y)).flatMap(({x:O,y:k})=>[{x:O,y:k},{x:O-x,
y:k-x},{x:O+x,y:k+x}])})),{draw:l}}var yo=5,bo=5,Ke=18,wo=4e4,Ft=t=>t.km??NaN;function Lo(t,s,o){let r=[t[0]];for(let e=1;e<t.length;e++){let n=t[e-1],a=t[e],c=L.LineUtil.clipSegment(n,a,o);if(c){
let[l,u]=c,g=Math.max(Math.ceil(l.distanceTo(u)/s),1),y=n.distanceTo(a)||1;for(let p=0;p<=g;p++){let d=l.multiplyBy(1-p/g).add(u.multiplyBy(p/g));d.km=Ft(n)+(Ft(
a)-Ft(n))*n.distanceTo(d)/y,r.push(d)}}r.push(a)}return r.filter((e,n)=>!n||e.x!==r[n-1].x||e.y!==r[n-1].y)}function xo(t,s,o){let r=[],e=null;for(let n=1;n<t.length;n++){
let a=L.LineUtil.clipSegment(t[n-1],t[n],o);if(!a)continue;let[c,l]=a,u=Math.max(Math.ceil(c.distanceTo(l)/s),1);(!e||!e.equals(c))&&r.push([c]);for(let g=1;g<=
u;g++)r[r.length-1].push(c.multiplyBy(1-g/u).add(l.multiplyBy(g/u)));e=l}return r}function Mo(t){let s=[0];for(let o=1;o<t.length;o++)s.push(s[o-1]+Math.hypot(t[o].
x-t[o-1].x,t[o].y-t[o-1].y));for(let o=0,r=0,e=0,n=0,a=0;o<t.length;o++){for(;e<t.length&&s[e]<=s[o]+Ke;)n+=t[e].mx,a+=t[e].my,e++;for(;s[r]<s[o]-Ke;)n-=t[r].mx,
a-=t[r].my,r++;t[o].ox=n/(e-r),t[o].oy=a/(e-r)}}function Kt(t){if(!t.metres){let s=t.metres=[0];t.latlngs.slice(1).forEach((o,r)=>s.push(s[r]+_t(t.latlngs[r],o).
m))}return t.metres}function Je({leg:t,from_km:s,backwards:o},r){let e=Kt(t),n=e[e.length-1],a=n?t.km*r/n:0;return s+(o?t.km-a:a)}function Qe({map:t,data:s},o){
let r=s.legs.map(b=>({...b,latlngs:b.line,bands:[]})),e=b=>[b.casing,b.line,b.over,b.hit].flatMap(S=>S||[]),n=s.routes.map((b,S)=>{let m=0,_=b.legs.map(([v,i],h)=>{
let w=r[v],z=b.standings[h]||"",q=w.schematic?"schematic":w.modelled?"modelled":"known",W=`${w.medium} ${q} route-${S} ${z}`.trim(),H={interactive:!1,smoothFactor:0,
weight:w.medium==="land"?4:2.5},U={leg:w,number:v,backwards:i,system:b.systems[h],from_km:m,plain:[],dots:[],points:[],apart:[],seen:[],complete:[],casing:L.polyline(
[],{...H,pane:"casings",className:`casing ${W}`}),line:L.polyline([],{...H,pane:"lines",className:`line ${W}`}),over:z==="gone"?L.polyline([],{...H,pane:"lines",
className:`over ${W}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${W}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return m+=w.km,U.hit.on("cli\
ck",Y=>{o.openRoute(o.routeNear(Y.latlng)||{r:S,part:U},Y.latlng)}),U.hit.on("mousemove",Y=>o.highlight((o.routeNear(Y.latlng)||{r:S}).r)),U.hit.on("mouseout",()=>o.
highlight(-1)),U}),N=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${S}`,html:String(S+1),iconSize:[20,20]})}).on("c\
lick",()=>o.open("route",S,N.getLatLng())),I=L.layerGroup(_.flatMap(e)),j=L.latLngBounds(_.flatMap(v=>v.leg.latlngs));return{parts:_,label:N,group:I,bounds:j,shown:!0,
away:!1,since:b.since,until:b.until,dots:[],wanted:!0}}),a=b=>b.routes.filter(S=>n[S].shown),c=b=>!o.only||o.only.includes(b),l=new Map,u=new Set,g=Ze(t,r);function y(b){
g(b,S=>a(S).filter(m=>(u.size?u.has(m):c(m))&&!o.failed.has(m)))}let p=null;function d(b,S){b.forEach(({route:I,r:j})=>I.parts.forEach(T=>{let v=s.comparison&&j<
s.comparison.paired?Kt(T.leg):null,i=L.LineUtil.simplify(T.leg.latlngs.map((h,w)=>{let z=t.project(h,S);return v&&(z.km=Je(T,v[w])),z}),.8);T.plain=T.backwards?
i.reverse():i}));let m=t.getPixelBounds(),_=m.getSize().multiplyBy(.7),N=L.bounds(m.getTopLeft().subtract(_),m.getBottomRight().add(_));p=N,b.forEach(({route:I,
r:j})=>{let T=I.dots=I.parts.flatMap(v=>Lo(v.plain,6,N).map(i=>({x:i.x,y:i.y,km:Ft(i),r:j,part:v,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[j],close:[],count:0})));T.
forEach((v,i)=>{let h=T[Math.max(i-1,0)],w=T[Math.min(i+1,T.length-1)],z=Math.hypot(w.x-h.x,w.y-h.y)||1;v.dx=(w.x-h.x)/z,v.dy=(w.y-h.y)/z})})}function x(b,S){let m=bo+
2,_=new Map,N=(v,i)=>Math.floor(v/m)*67108864+Math.floor(i/m),I=v=>S?!o.failed.has(v):c(v),j=b.filter(({r:v})=>I(v));j.forEach(({route:v})=>v.dots.forEach(i=>{let h=N(
i.x,i.y),w=_.get(h);w?w.push(i):_.set(h,[i])}));let T=b.reduce((v,{route:i})=>v+i.dots.length,0)<=wo;j.forEach(({route:v,r:i})=>v.dots.forEach(h=>{let w=new Map(
[[i,h]]);for(let X=0;T&&X<9;X++){let at=h.x+(Math.floor(X/3)-1)*m,ot=h.y+(X%3-1)*m;for(let K of _.get(N(at,ot))||[]){if(K.r===i)continue;let ct=Math.hypot(K.x-h.
x,K.y-h.y),Tt=w.get(K.r);ct>m||Math.abs(K.dx*h.dx+K.dy*h.dy)<.8||(!Tt||ct<Math.hypot(Tt.x-h.x,Tt.y-h.y))&&w.set(K.r,K)}}let z=a(h.part.leg).filter(I),q=[...new Set(
[...w.keys(),...z])].sort((X,at)=>X-at);if(q.length<2)return;let W=[...w.values()],H=w.get(q[0])||h;S&&Object.assign(h,{users:q,close:W});let U=S?q.filter(X=>u.
has(X)):q,Y=z.includes(q[0])&&!w.has(q[0])?E(q[0],h.part):1,nt=Math.min(yo,Math.max(3.6,24/U.length),80/U.length)*Y,J=U.includes(i)?(U.indexOf(i)-(U.length-1)/2)*
nt:0,Q=W.reduce((X,at)=>[X[0]+at.x/W.length,X[1]+at.y/W.length],[0,0]);h.mx=Q[0]-h.x-H.dy*J,h.my=Q[1]-h.y+H.dx*J})),S&&We(j.map(({route:v})=>v.dots))}o.choose=(b,S)=>{
let m=[...u].join();l.set(b,S),u=new Set([...l.values()].flat().sort((_,N)=>_-N)),m!==[...u].join()&&(t.getZoom()<$t?o.redraw():y(t.getZoom()))};let O=-1;function k(b){
let S=t.getZoom(),m=O===b||u.has(b);n[b].parts.forEach(_=>{let N=(m?[_.points]:_.apart).map(I=>L.LineUtil.simplify(I,.4).map(j=>t.unproject(j,S)));e(_).forEach(
I=>I.setLatLngs(N))})}let $=Ye({map:t,routes:n},o);function P(b){let S=n.map((m,_)=>({route:m,r:_})).filter(({route:m})=>m.shown);d(S,b),x(S,b<$t),S.forEach(({route:m,
r:_})=>{Mo(m.dots),m.parts.forEach(N=>{N.dots=[]}),m.dots.forEach(N=>N.part.dots.push(N)),m.parts.forEach(N=>{N.points=N.dots.map(I=>L.point(I.x+I.ox,I.y+I.oy))}),
m.parts.forEach((N,I)=>{let j=m.parts[I+1],T=j?[...N.dots,j.dots[0]]:N.dots;N.points=T.map(v=>L.point(v.x+v.ox,v.y+v.oy)),N.apart=[[]],T.forEach((v,i)=>{let h=N.
apart[N.apart.length-1];!v.count||i&&!T[i-1].count?h.push(N.points[i]):h.length&&N.apart.push([])}),N.apart=N.apart.filter(v=>v.length>1)}),k(_)}),$.draw(b),A.forEach(
m=>m(b))}let A=[];o.onLines=b=>{A.push(b)};function E(b,S){let m=n[b].parts.find(_=>_.number===S.number);return m&&m.backwards!==S.backwards?-1:1}o.routeNear=(b,S=10)=>{
let m=t.project(b,t.getZoom()),_=null,N=S;return n.forEach((I,j)=>{I.shown&&I.parts.forEach(T=>{for(let v=1;v<T.points.length;v++){let i=L.LineUtil.pointToSegmentDistance(
m,T.points[v-1],T.points[v]);i<N&&(N=i,_={r:j,part:T})}})}),_},o.addInk((b,S)=>{let m=L.bounds(S,S.add(t.getSize())),_=N=>xo(N,6,m).map(I=>I.map(j=>j.subtract(S)));
return n.flatMap((N,I)=>N.shown?N.parts.flatMap(j=>(j.complete=_(j.points),j.seen=u.has(I)?j.complete:j.apart.flatMap(_),j.seen.flat())):[])});let D=[.5,.4,.6,.3,
.7,.2,.8,.1,.9];o.onLayout(({zoom:b,origin:S,size:m,free:_,take:N})=>{n.forEach(I=>{if(I.label.remove(),!I.shown)return;let j=I.parts.flatMap(i=>i.seen.map(h=>({
piece:h,users:h.length?a(i.leg).length:0})));j.sort((i,h)=>i.users-h.users||h.piece.length-i.piece.length);let v=j.flatMap(({piece:i})=>D.map(h=>i[Math.floor(h*
i.length)])).find(({x:i,y:h})=>i>14&&h>14&&i<m.x-14&&h<m.y-14&&_(i-11,h-11,22,22));v&&(N(v.x-11,v.y-11,22,22),I.label.setLatLng(t.unproject(v.add(S),b)).addTo(t))})});
let B=Ge({map:t,routes:n,usersOf:a},o);o.highlight=b=>{if(b===O)return;let S=O;O=b,t.getZoom()<$t&&[S,b].forEach(m=>{n[m]?.shown&&k(m)}),document.documentElement.
classList.toggle("has-hot",b>=0),document.querySelectorAll(".hot").forEach(m=>m.classList.remove("hot")),B(b),b>=0&&document.querySelectorAll(`.route-${b}`).forEach(
m=>m.classList.add("hot"))};let Z=b=>{if(b instanceof SVGPathElement)return-2;let S=b instanceof Element&&b.closest("[class*=route-], [data-route]");if(!S)return-1;
let m=/(?:^| )route-(\d+)(?: |$)/.exec(S.getAttribute("class")||"");return Number(m?m[1]:S.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(b=>document.
addEventListener(b,S=>{let m=Z(S.target);m>-2&&o.highlight(m)})),document.addEventListener("focusout",()=>o.highlight(-1)),o.kpAt=({part:b},S)=>{let{leg:m}=b,_=Kt(
m),N=t.project(S,t.getZoom()),I=m.latlngs.map(v=>t.project(v,t.getZoom())),j=1/0,T=0;for(let v=1;v<I.length;v++){let[i,h]=[I[v-1],I[v]],w=h.subtract(i),z=w.x**2+
w.y**2,q=N.subtract(i),W=z?Math.min(Math.max((q.x*w.x+q.y*w.y)/z,0),1):0,H=N.distanceTo(i.add(w.multiplyBy(W)));H<j&&(j=H,T=_[v-1]+W*(_[v]-_[v-1]))}return Je(b,
T)},o.openRoute=(b,S)=>{let m=o.open("route",b.r,S,b.part.number),{leg:_}=b.part,N=_.accuracy_m===null?NaN:_.accuracy_m/1e3,I=N>0?Math.min(2,1-Math.floor(Math.log10(
2*N))):2,j=10**-I,T=Math.max(0,I),v=(Math.round(o.kpAt(b,S)/j)*j).toLocaleString("en",{minimumFractionDigits:T,maximumFractionDigits:T}),i=Number.isNaN(N)?"accu\
racy not known":`± ${N} km`,h=M("p","kp",M("b","",`KP ${v} km`),` along the route from its start, ${i}. ${o.hereLines(S).join(". ")}.`);return dt(m,"h2").after(
h),m};let R=b=>document.querySelector(`[data-route="${b}"]`);function G(b,S){let m=b.wanted&&!b.away,_=R(S);if(_){let N=_.querySelector("input");N&&(N.checked=b.
wanted),_.classList.toggle("off",!m),dt(_,".when").textContent=b.away?` (not in ${o.year})`:""}b.shown!==m&&(b.shown=m,m?b.group.addTo(t):b.group.remove())}o.routes=
n,o.legs=r,n.forEach((b,S)=>{b.group.addTo(t);let m=R(S),_=m&&dt(m,".go"),N=_?.textContent??`Route ${S+1}`,I=o.addLayer({key:`route-${S}`,title:N,parent:"routes",
show:v=>{b.wanted=v,G(b,S)},mark:()=>M("span",`number route-${S}`,String(S+1))}),j=()=>{o.open("route",S,null),o.visit(()=>o.frame(b.bounds))};o.addSearch({names:[
N,_?.title],kind:`route ${S+1}`,open:j});let T=m&&m.querySelector("input");T&&T.addEventListener("change",()=>I.set(T.checked)),_&&_.addEventListener("click",j)}),
o.onYear(b=>n.forEach((S,m)=>{S.away=b!==null&&(S.since!==null&&b<S.since||S.until!==null&&b>S.until),G(S,m)}),n.flatMap(b=>[b.since,b.until])),o.onDraw(P),t.on(
"moveend",()=>{let b=t.getPixelBounds();p&&!p.contains(b)&&P(t.getZoom())}),o.onDraw(y)}function Xe(t,s,o,r){let e=t.getContainer(),n=ft("panel-toggle"),a=ft("card"),c=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),l=L.control.zoom().addTo(t),
u=()=>document.body.classList.contains("comparing"),g=!0,y=0;function p(){let G=!a.hidden,b=g&&!G;n.setAttribute("aria-expanded",String(b)),ft("panel-body").hidden=
!b,s.classList.toggle("closed",!b&&!G),s.classList.toggle("carded",G),e.parentElement?.parentElement?.classList.toggle("covered",b||G),cancelAnimationFrame(y),y=
requestAnimationFrame(r)}function d(G){g=G,G&&B.close(),p()}n.addEventListener("click",()=>d(n.getAttribute("aria-expanded")!=="true"));function x(){let{width:G,
height:b}=s.getBoundingClientRect(),S=s.classList.contains("closed"),m=t.attributionControl.getContainer()?.offsetHeight??0;if(!ht())return s.getBoundingClientRect().
left>=e.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,m+24]}:S?{paddingTopLeft:[76,b+34],paddingBottomRight:[60,m+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[G+60,50]};let _=e.getBoundingClientRect(),N=S?null:s.getBoundingClientRect(),I=N&&N.top<_.top+40,j=N&&!I?Math.max(_.bottom-N.top,0)+14:
m+62,T=I?Math.max(_.right-N.left,0)+20:30,v=e.clientHeight<330;return{paddingTopLeft:[30,v||!S?20:b+26],paddingBottomRight:[Math.min(T,_.width/2),Math.min(v?56:
j,_.height*.6)]}}function O(G){t.fitBounds(G,{...x(),animate:!1})}let k=null,$=()=>({at:t.getCenter(),zoom:t.getZoom()}),P=()=>{let G=$();return k!==null&&G.zoom===
k.to.zoom&&t.project(G.at).distanceTo(t.project(k.to.at))<2};function A(G){cancelAnimationFrame(y),requestAnimationFrame(()=>{let b=P()&&k?k.from:$();t.fire("vi\
sit"),G(),k={from:b,to:$()}})}function E(){if(!k||!P())return!1;let{from:G}=k;return k=null,t.fire("visit"),t.setView(G.at,G.zoom,{animate:!1}),!0}function D(){
let{paddingTopLeft:G,paddingBottomRight:b}=x();t.options.minZoom=0;let S=t.getBoundsZoom(o.bounds,!1,L.point(G[0]+b[0],G[1]+b[1])),m=Math.floor(4*Math.min(t.getBoundsZoom(
o.window,!0),S))/4;t.getZoom()<m&&t.setZoom(m,{animate:!1}),t.setMinZoom(m)}let B=Eo(t,a,p);function Z(){c.setPosition("bottomleft"),l.setPosition(ht()?"bottomr\
ight":"bottomleft"),d(!ht()&&!u())}let R=t.attributionControl.getContainer();return R?.addEventListener("click",G=>{G.target instanceof Element&&G.target.closest(
"a")||R.classList.toggle("open")}),Z(),ce(Z),O(o.bounds),{expand:d,frame:O,visit:A,back:E,limit:D,card:B.open,closeCard:B.close}}function Eo(t,s,o){let r=dt(s,"\
.card-body"),e=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),n=null;function a(){if(!n)return!1;let{gone:l,from:u}=n,g=s.contains(
document.activeElement);return n=null,e.remove(),s.hidden=!0,r.replaceChildren(),l(),o(),u&&u.isConnected&&g&&u.focus({preventScroll:!0}),!0}function c(l,u,g=()=>{}){
let y=document.activeElement,p=s.contains(y),d=y===document.body?null:y,x=p&&n?n.from:d,O=p||!!(x&&x.matches(":focus-visible")),k=n;return n=null,k?.gone(),n={gone:g,
from:x},r.replaceChildren(l),r.scrollTop=0,u?e.setLatLng(u).addTo(t):e.remove(),s.hidden=!1,o(),O&&s.focus({preventScroll:!0}),l}return{open:c,close:a}}var vo=[Pe,Qe,pe,ge,Ee],ko=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],Jt=null,Qt=null,Xt=null;lt(window).$||=t=>{let s=document.createElement("template");return s.innerHTML=
String(t).trim(),[s.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),lt(L.PosAnimation).include({run(t,s){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,s),this.fire("step").fire("end")}}));
function Ao(t){let{crs:s=L.CRS.EPSG3857}=t.options;s===L.CRS.EPSG3857&&(t.project=(o,r=t.getZoom())=>{let e=L.latLng(o),n=2**r;if(e.ofLat!==e.lat||e.ofLng!==e.lng){
let{x:a,y:c}=s.latLngToPoint(e,0);Object.assign(e,{ofLat:e.lat,ofLng:e.lng,u:a,v:c})}return new L.Point((e.u||0)*n,(e.v||0)*n)})}async function tn(t){je(document.
body);let s=JSON.parse(ft("data").dataset.view||""),o=t.getContainer(),r=ft("panel");ko.forEach(([y,p])=>{t.createPane(y).style.zIndex=String(p)}),o.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),Ao(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(ft("credits").innerHTML),o.setAttribute("role","application"),o.setAttribute("aria-roledescri\
ption","map");let e=!1,{layout:n,...a}=Re(t,r),{limit:c,...l}=Xe(t,r,s,()=>{e&&n()});s.icon&&(delete lt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
s.icon));let u=Oo(t,{...a,...l,layout:n},()=>e);t.setMaxBounds(s.window),c(),t.on("resize",c),o.setAttribute("aria-busy","true");let g={map:t,box:o,panel:r,...await Co(
s,o)};vo.forEach(y=>y(g,u)),e=!0,u.redraw(),o.removeAttribute("aria-busy"),So(t,u),[Jt,Qt,Xt]=[t,g,u]}function So(t,{redraw:s,layout:o}){let r=t.getContainer(),
e=!1,n=0;function a([c,...l]){cancelAnimationFrame(n),n=requestAnimationFrame(()=>{n=0,c(),l.length?a(l):r.classList.remove("unplaced")})}t.on("zoomanim dragsta\
rt visit",()=>{e=!0}),t.on("zoomend",()=>{e?r.classList.add("unplaced"):s()}),t.on("moveend",()=>{e?a(r.classList.contains("unplaced")?[()=>s(!1),o]:[o]):o(),e=
!1}),t.on("viewreset",()=>{n||o()})}async function Co(t,s){try{let[o,r]=await Promise.all(["ground","data"].map(a=>Oe(ft(a).textContent||"",(c,l)=>new L.LatLng(
c,l)))),{features:e,...n}=r;return{data:{...n,...t},ground:o,features:$e(e)}}catch(o){let r=M("p","unread","The map cannot be drawn: this browser is from before\
 2023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");throw r.setAttribute("role","alert"),s.append(r),o}}function Oo(t,s,o){
let r=[],e=[],n=!1;function a(u=!0){let g=t.getZoom();r.forEach(y=>y(g)),u&&s.layout()}function c(){!o()||n||(a(),e.forEach(u=>u()),l.state.changed())}let l={...s,
redraw:a,year:null,only:null,failed:new Set,layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(u,g,y)=>{
l.state.entries.set(u,{get:g,set:y})}},depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(u,g)=>l.open("route",u.r,g),highlight:()=>{},
choose:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],open:(u,g,y)=>l.card(M("div"),y),show:()=>{},find:()=>[],onDraw:u=>{r.push(u)},onLayers:u=>{
e.push(u)},addSearch:u=>{l.entries.push(u)},onYear:(u,g=[])=>{l.years.push(u),g.forEach(y=>l.dates.add(y))},together(u){let g=n;n=!0,u(),n=g,c()},addLayer({key:u,
title:g,group:y,shown:p=!0,parent:d="",count:x=null,show:O=null,mark:k=null}){let $={key:u,title:g,parent:d,count:x,mark:k,first:p,shown:!1,set(P){$.shown!==P&&
($.shown=P,y&&(P?y.addTo(t):y.remove()),O&&O(P),c())}};return l.layers.push($),$.set(p),$}};return l}return fn($o);})();
