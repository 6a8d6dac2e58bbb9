var cableroute=(()=>{var Ft=Object.defineProperty;var an=Object.getOwnPropertyDescriptor;var rn=Object.getOwnPropertyNames;var cn=Object.prototype.hasOwnProperty;var ln=(t,s)=>{for(var o in s)Ft(t,o,{get:s[o],enumerable:!0})},un=(t,s,o,i)=>{if(s&&typeof s=="object"||typeof s=="function")for(let e of rn(s))!cn.call(t,e)&&
e!==o&&Ft(t,e,{get:()=>s[e],enumerable:!(i=an(s,e))||i.enumerable});return t};var fn=t=>un(Ft({},"__esModule",{value:!0}),t);var So={};ln(So,{given:()=>Qt,map:()=>Jt,shared:()=>Xt,start:()=>Xe});var ie=window.matchMedia("(max-width: 760px), (max-height: 480px)"),ht=()=>ie.matches,ce=t=>ie.addEventListener("change",t);function ut(t){let s=document.getElementById(
t);if(!s)throw new Error(`the page has no ${t}`);return s}function dt(t,s){let o=t.querySelector(s);if(!o)throw new Error(`the page has no ${s}`);return o}function M(t,s,...o){
let i=document.createElement(t);return s&&(i.className=s),i.append(...o),i}function gt(t){let s=t.getContext("2d");if(!s)throw new Error("this browser paints on\
 no canvas");return s}var ft=t=>t,vt=(t,s)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**s);var dn='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',le=t=>t.slice(1).reduce((s,o,i)=>s+o.distanceTo(t[i]),0);function Rt(t,...[
s,o,i,e,n=0]){let a=M("span",`catalogue-name ${o}`,M("bdi","",s)),c=t.containerPointToLayerPoint([i,e]);return a.style.transform=`translate(${c.x.toFixed(1)}px,\
 ${c.y.toFixed(1)}px)`+(n?` rotate(${n.toFixed(3)}rad)`:""),a}function hn(t,s){let o=[];return t.forEach(i=>{for(let e=0;e+1<i.length;e++){let n=e+1;for(;n+1<i.
length&&i[e].distanceTo(i[n])<s;)n++;let a=i[e],c=i[n],l=a.distanceTo(c);l<s||l<.985*le(i.slice(e,n+1))||o.push([a,c])}}),o}function ue({map:t,pane:s,partsOf:o,
nameOf:i,colourOf:e}){let n=gt(document.createElement("canvas"));n.font=dn;let a=new Map;function c(p){let h=a.get(p)??n.measureText(p).width;return a.set(p,h),
h}let l=p=>o(p).map(h=>h.map(E=>t.layerPointToContainerPoint(E)));function f(p,h,E,{size:B,free:$,take:N}){let j=i(p),S=c(j)+4,k=hn(h,S),D=Math.max(1,Math.floor(
k.length/24));for(let I=0;I<k.length;I+=D){let[Z,G]=k[(I+p*7*D)%k.length];G.x<Z.x&&([Z,G]=[G,Z]);let d=Z.add(G).divideBy(2),w=G.subtract(Z),v=Math.hypot(w.x,w.y),
x=L.point(w.x/v,w.y/v),O=L.point(x.y,-x.x),_=S/5+6,P=[-2,-1,0,1,2].map(T=>d.add(x.multiplyBy(T*S/5)).subtract([S/10+3,7]));if(!P.every(({x:T,y:r})=>T>4&&r>4&&T<
B.x-60&&r<B.y-30)||!P.every(({x:T,y:r})=>$(T,r,_,14)))continue;P.forEach(({x:T,y:r})=>N(T,r,_,14));let F=d.subtract(x.multiplyBy(S/2-2)).add(O.multiplyBy(6.5)),
b=E(j,"of-system",F.x,F.y,Math.atan2(w.y,w.x));return b.style.color=e(p),b.dataset.system=String(p),b}return null}function g(p,h,E){p.map(B=>{let $=l(B);return{
system:B,parts:$,length:$.reduce((N,j)=>N+le(j),0)}}).sort((B,$)=>$.length-B.length).slice(0,ht()?12:60).forEach(({system:B,parts:$})=>f(B,$,h,E))}function y(p){
if(s.querySelectorAll(".lit").forEach(Z=>Z.remove()),s.classList.toggle("one",p!==null),p===null)return;let h=(...Z)=>{let G=Rt(t,...Z);return G.classList.add("\
lit"),s.append(G),G},E=t.getSize(),B=l(p);if(f(p,B,h,{size:E,free:()=>!0,take:()=>{}}))return;let N=B.flat().filter(({x:Z,y:G})=>Z>4&&G>14&&Z<E.x-4&&G<E.y-30);if(!N.
length)return;let j=i(p),S=c(j),{x:k,y:D}=N[N.length>>1],I=h(j,"of-system",Math.max(4,Math.min(k-S/2,E.x-S-8)),D-18);I.style.color=e(p),I.dataset.system=String(
p)}return{widthOf:c,nameSystems:g,nameOne:y}}function fe(t){let s=new Map,o=[],i=new Array(5).fill(0);return t.forEach((n,a)=>(n.places||[]).forEach(c=>{let l=s.get(c);l?l.push(a):s.set(c,[a])})),t.map((n,a)=>a).
sort((n,a)=>(t[a].places||[]).length-(t[n].places||[]).length).forEach(n=>{let a=i.map(c=>c/(4*t.length));(t[n].places||[]).forEach(c=>(s.get(c)||[]).forEach(l=>{
o[l]!==void 0&&a[o[l]]++})),o[n]=a.indexOf(Math.min(...a)),i[o[n]]++}),o}function de(t,s){let o=new Map,i=a=>{let c=o.get(a)||{users:new Set,turn:0,next:[],order:[]};
return o.set(a,c),c},e=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,n=t.map(({latlngs:a})=>a.slice(1).map((c,l)=>{let f=e(a[l]),g=e(c);return f<g?{key:`${f} ${g}`,
sense:1}:{key:`${g} ${f}`,sense:-1}}));t.forEach(({item:a},c)=>n[c].forEach(({key:l})=>i(l).users.add(a.system))),n.forEach(a=>a.slice(1).forEach(({key:c,sense:l},f)=>{
let g=a[f];i(g.key).next.push([c,l*g.sense]),i(c).next.push([g.key,l*g.sense])})),o.forEach(a=>{if(a.turn)return;a.turn=1;let c=[a];for(let l=c.pop();l;l=c.pop())
for(let[f,g]of l.next){let y=i(f);y.turn||(y.turn=l.turn*g,c.push(y))}}),o.forEach(a=>{a.order=[...a.users].sort((c,l)=>s[l]-s[c]||c-l)}),t.forEach((a,c)=>{let{
facts:{from:l,to:f},system:g}=a.item,y=n[c].map(({key:p,sense:h})=>{let{order:E,turn:B}=i(p);return h*B*(E.indexOf(g)-(E.length-1)/2)});y.some(p=>p)&&(a.slots=a.
latlngs.map((p,h)=>h===0&&typeof l=="number"||h===y.length&&typeof f=="number"?0:((y[h-1]??y[h])+(y[h]??y[h-1]))/2))})}var pn=11,mn=3.2,gn=6e4,yn=["out of service","retired","cancelled"],_t="schematic",bn=["inferred",_t,"assumed"],St=t=>t==="in service"?"live":yn.includes(t)?"go\
ne":"plan",Ut=t=>bn.includes(t.confidence||""),Zt=t=>t.confidence===_t?_t:Ut(t)?"modelled":"known",wn={modelled:"9 2.5",[_t]:"9 2.5 2 2.5"},Ct=t=>Number(String(
t||"").slice(0,4))||null,he=t=>t.length>32?`${t.slice(0,30)}…`:t;function Ln(t){let s=t.reduce((o,i)=>i.length>o.length?i:o);return s[s.length>>1]}function Gt(t){
let s=[M("bdi","en clip",t.name)];if(t.name_ar){let o=M("span","ar clip",t.name_ar);o.lang="ar",o.dir="rtl",s.push(" ",o)}return s}function pe({map:t,data:s,box:o,
panel:i,features:e},n){let a=!s.routes.length,c=t.createPane("catalogue-hot"),l=t.createPane("catalogue-names");Object.assign(c.style,{zIndex:"395",pointerEvents:"\
none"}),Object.assign(l.style,{zIndex:"605",pointerEvents:"none"});let f=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),g=L.canvas({pane:"catalogue-hot",padding:.25}),
y=L.circle([0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function p(){let u=getComputedStyle(document.documentElement),C=R=>u.getPropertyValue(
`--${R}`).trim();return{soft:C("soft"),ink:C("ink"),halo:C("halo"),land:C("land"),routes:Array.from({length:7},(R,V)=>C(`route-${V}`))}}let h=p(),E=a?fe(e.systems):
[],B=u=>{let C=St(e.systems[u].status);return!a||C==="gone"?h.soft:h.routes[E[u]]};function $(u){let C=St(e.systems[u.system].status),R=Ut(u);return{color:B(u.system),
weight:C==="gone"?1.2:R?1.5:2.2,opacity:a?.95:.75,lineCap:C==="plan"?"round":"butt",dashArray:C==="plan"?"0.1 4":C==="gone"?"2 4":wn[Zt(u)]}}let[[,N],[,j]]=s.window,
S=u=>{let C=u.map(X=>X.lng),R=[u],V=C.reduce((X,at)=>Math.min(X,at)),et=C.reduce((X,at)=>Math.max(X,at));return V<N&&R.push(u.map(X=>L.latLng(X.lat,X.lng+360))),
et>j&&R.push(u.map(X=>L.latLng(X.lat,X.lng-360))),R},k=e.segments.map((u,C)=>{let R=u.line,V=L.polyline(S(R),{renderer:f,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,
...$(u)});return V.on("mouseover",X=>T(u.system,X.latlng)),V.on("mouseout",()=>T(null)),V.on("click",X=>n.open("system",u.system,X.latlng,C)),ft(V).system=e.systems[u.
system].name,{item:u,latlngs:R,line:V,slots:null,drawn:null}}),D=e.systems.map(()=>[]);if(k.forEach(u=>D[u.item.system].push(u)),k.reduce((u,{latlngs:C})=>u+C.length,
0)<=gn){let u=D.map(C=>{let R=C.flatMap(({latlngs:V})=>V.map(et=>et.lat));return R.reduce((V,et)=>V+et,0)/(R.length||1)});de(k,u)}function I(u){let C=vt(20,u)/1e3,
R=Math.min(mn,pn/C);k.forEach(V=>{let{slots:et}=V;if(!et||!v(V))return;let X=V.latlngs.map(rt=>t.project(rt,u)),at=X.map((rt,lt)=>{let bt=X[Math.max(lt-1,0)],st=X[Math.
min(lt+1,X.length-1)].subtract(bt),mt=Math.hypot(st.x,st.y)||1,pt=et[lt]*R;return t.unproject([rt.x-st.y/mt*pt,rt.y+st.x/mt*pt],u)});V.drawn=at,V.line.setLatLngs(
S(at))}),O!==null&&b(O)}let Z={live:!1,plan:!1,gone:!1},G=L.layerGroup(),d=null,w=u=>{let{ready:C,over:R}=e.systems[u];return d===null||(Ct(C)||0)<=d&&(Ct(R)||1/0)>=
d},v=({item:u})=>Z[St(e.systems[u.system].status)]&&w(u.system);function x(){k.forEach(u=>{let C=v(u);C!==G.hasLayer(u.line)&&(C?G.addLayer(u.line):G.removeLayer(
u.line))})}G.addTo(t),n.onYear(u=>{d=u,x(),it(),sn()},[...e.systems.flatMap(u=>[Ct(u.ready),Ct(u.over)]),...e.incidents.map(u=>u.lat===void 0?null:Ct(u.start))]);
let O=null,_=null,P=L.layerGroup().addTo(t),F=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function b(u){if(O=u,P.clearLayers(),o.classList.toggle(
"has-hot-system",u!==null),document.querySelectorAll(".systems .hot").forEach(R=>R.classList.remove("hot")),a&&te(u),u===null)return;let C=document.querySelector(
`.systems [data-system="${u}"]`);C&&C.classList.add("hot"),D[u].forEach(R=>{let V=$(R.item),et=S(R.drawn||R.latlngs),X=a?V.color:h.ink,{weight:at=0}=V;[{color:h.
halo,weight:at+5},{...V,color:X,weight:at+1.5,opacity:1}].forEach(lt=>L.polyline(et,{renderer:g,pane:"catalogue-hot",interactive:!1,smoothFactor:1,...lt}).addTo(
P))})}function T(u,C){if(b(u===null?_:u),u===null||!C){F.remove();return}F.setLatLng(C).setContent(M("bdi","clip",e.systems[u].name)).addTo(t)}function r(u){y.remove(),
u&&u.accuracy_m&&u.lat!==void 0&&u.lon!==void 0&&y.setLatLng([u.lat,u.lon]).setRadius(u.accuracy_m).addTo(t)}let m=u=>n.open("place",u,q[u].latlng),A=e.places.map(
()=>0);e.systems.forEach(u=>(u.places||[]).forEach(C=>{A[C]++}));let z=[],H=L.layerGroup(),W=[],U=new Set(s.routes.flatMap(({legs:u})=>[{at:u[0],last:!1},{at:u[u.
length-1],last:!0}]).map(({at:[u,C],last:R})=>e.legs[u].facts[C===R?"from":"to"])),q=e.places.map((u,C)=>{let R=L.latLng(u.lat,u.lon);if(u.role==="other"){let rt=L.
circleMarker(R,{renderer:f,pane:"catalogue",radius:a?3.2:4,weight:1.3,fillOpacity:1,color:h.ink,fillColor:h.land,bubblingMouseEvents:!1});return rt.on("click",()=>m(
C)),rt.on("mouseover",()=>{F.setLatLng(R).setContent(M("span","",...Gt(u))).addTo(t)}).on("mouseout",()=>F.remove()),H.addLayer(rt),z.push(rt),W.push({latlng:R,
text:u.name,rank:A[C],className:"of-place",off:!1}),{latlng:R}}let V=M("span","place-name",...Gt(u)),et=u.role==="station",X=et?14:8,at=L.marker(R,{icon:L.divIcon(
{className:`place ${u.role}`,html:M("div","dot",M("i"),V),iconSize:[X,X]}),zIndexOffset:et?200:-200,riseOnHover:!0}).addTo(t);return at.getElement()?.setAttribute(
"aria-label",[u.name,u.name_ar].filter(Boolean).join(" ")),et||at.bindTooltip(M("span","",...Gt(u)),{direction:"top",className:"tip"}),at.on("click",()=>m(C)),at.
on("keypress",rt=>{rt.originalEvent.key==="Enter"&&m(C)}),n.addLabel({latlng:R,element:V,dot:!0,rank:et?U.has(C)?3:2:0}),{latlng:R}});n.places=q;let Y=e.stretches.
map((u,C)=>{let R=u.line,V=L.polyline(R,{renderer:f,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:h.ink,weight:1.6,opacity:.7,dashArray:Ut(u)?"5 \
3":void 0});return V.on("click",et=>n.open("stretch",C,et.latlng)),V.on("mouseover",et=>{F.setLatLng(et.latlng).setContent(M("bdi","clip",u.name)).addTo(t)}).on(
"mouseout",()=>F.remove()),{item:u,latlngs:R,line:V}}),nt=L.layerGroup(Y.map(({line:u})=>u)),J=ft(L.CircleMarker).extend({_updatePath(){let u=this._renderer,C=this.
_point,R=this._radius,V=u._ctx;!u._drawing||this._empty()||(V.beginPath(),V.moveTo(C.x,C.y-R),V.lineTo(C.x+R,C.y),V.lineTo(C.x,C.y+R),V.lineTo(C.x-R,C.y),V.closePath(),
u._fillStroke(V,this))}}),K=L.layerGroup(),ot=[];e.incidents.forEach((u,C)=>{if(u.lat===void 0||u.lon===void 0)return;let R=L.latLng(u.lat,u.lon),V=new J(R,{renderer:f,
pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:h.halo,fillColor:h.ink,bubblingMouseEvents:!1});V.on("click",()=>n.open("incident",C,R)),V.on("mouseo\
ver",()=>{F.setLatLng(R).setContent(M("bdi","clip",`${u.start}: ${u.name}`)).addTo(t)}).on("mouseout",()=>F.remove()),ot.push({latlng:R,lozenge:V,text:String(u.
start).slice(0,7),rank:1e3,className:"of-incident",year:Ct(u.start),hidden:!0,off:!1})});function it(){ot.forEach(u=>{let C=d===null||u.year===null||u.year===d;
u.off=!C,C?K.addLayer(u.lozenge):K.removeLayer(u.lozenge)})}it();let Q={live:0,plan:0,gone:0};e.systems.forEach(u=>{Q[St(u.status)]++}),[["live","In service"],[
"plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([u])=>Q[u]).forEach(([u,C])=>n.addLayer({key:`systems-${u}`,title:C,parent:"sy\
stems",count:Q[u],shown:a&&u!=="gone",show:R=>{Z[u]=R,x()}})),W.length&&n.addLayer({key:"stations",parent:"stations",title:a?"Landing stations":"Other landing s\
tations",group:H,count:W.length,shown:!0,show:u=>{W.forEach(C=>{C.off=!u})}}),Y.length&&n.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:nt,count:e.
paths.length,shown:a}),ot.length&&n.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:K,count:ot.length,shown:a,show:u=>{ot.forEach(C=>{C.hidden=
!u})}});let{widthOf:ct,nameSystems:tn,nameOne:te}=ue({map:t,pane:l,partsOf:u=>D[u].flatMap(({line:C})=>ee(C)),nameOf:u=>he(e.systems[u].name),colourOf:B}),en=u=>Math.
round((ht()?.4:1)*(u<3?24:u<5?70:130)),ee=u=>G.hasLayer(u)&&ft(u)._parts||[];n.addInk((u,C)=>{let R=[],V=t.getPixelOrigin().subtract(C);if(!a)return R;for(let{line:et}of k)
if(G.hasLayer(et))for(let X of ee(et))for(let at=1;at<X.length;at++){let rt=X[at-1],lt=X[at],bt=Math.ceil(rt.distanceTo(lt)/8);for(let wt=0;wt<bt;wt++)R.push({x:rt.
x+(lt.x-rt.x)*wt/bt+V.x,y:rt.y+(lt.y-rt.y)*wt/bt+V.y});if(R.length>4e4)return R}return R}),n.onLayout(u=>{let{origin:C,size:R,free:V,take:et,inside:X,crossed:at,
zoom:rt}=u,lt=[],bt=(...st)=>(lt.push(Rt(t,...st)),lt[lt.length-1]),wt=[...ot.filter(st=>!st.hidden),...W].filter(st=>!st.off).map(st=>({...st,at:t.project(st.latlng,
rt).subtract(C)})).filter(({at:st})=>st.x>0&&st.y>0&&st.x<R.x&&st.y<R.y).sort((st,mt)=>mt.rank-st.rank);wt.forEach(({at:st})=>et(st.x-4,st.y-4,8,8)),a&&tn(e.systems.
map((st,mt)=>mt),bt,u);for(let st of wt){if(lt.length>=en(rt))break;let mt=he(st.text),pt=ct(mt)+2,Et=13,{x:It,y:Pt}=st.at,re=[[It+7,Pt-Et/2],[It-7-pt,Pt-Et/2],
[It-pt/2,Pt-7-Et],[It-pt/2,Pt+7]].filter(([Lt,xt])=>X(Lt,xt,pt,Et)&&V(Lt,xt,pt,Et)).map(([Lt,xt])=>({u:Lt,v:xt,met:at(Lt,xt,pt,Et)})),At=re.length?re.reduce((Lt,xt)=>xt.
met<Lt.met?xt:Lt):null;!At||At.met>(st.rank>=1e3?9:2)||(et(At.u,At.v,pt,Et),bt(mt,st.className,At.u,At.v))}l.replaceChildren(...lt),a&&te(O)});let ne={system:u=>D[u].
map(C=>C.drawn||C.latlngs),segment:u=>[k[u].latlngs],stretch:u=>[Y[u].latlngs],path:u=>e.paths[u].stretches.map(C=>Y[C].latlngs),leg:u=>[n.legs[u].latlngs],route:u=>n.
routes[u].parts.map(C=>C.leg.latlngs)};n.where=(u,C)=>{if(u==="place")return q[C].latlng;if(u==="incident"){let V=e.incidents[C];return V.lat===void 0||V.lon===
void 0?null:L.latLng(V.lat,V.lon)}let R=ne[u]?.(C)??[];return R.length?Ln(R):null},n.mark=(u,C=0)=>{n.choose("card",u==="route"?[C]:[]),r(u==="place"?e.places[C]:
u==="incident"?e.incidents[C]:null),_=u==="system"?C:u==="segment"?e.segments[C].system:null,b(_)},n.show=(u,C)=>{let R=ne[u]?.(C).flat()??[],V=n.where(u,C);n.open(
u,C,null),R.length?n.visit(()=>n.frame(L.latLngBounds(R))):V&&n.visit(()=>n.frame(V.toBounds(4e4)))};let Tt=(u,C,R)=>R.forEach((V,et)=>{let X=(at,rt)=>[V.facts[at]||
""].flat().filter(lt=>typeof lt=="string").flatMap(lt=>String(lt).split(rt)).filter(Boolean);n.addSearch({names:[V.name,V.name_ar].filter(Boolean),first:u==="pl\
ace",kind:u==="place"?V.kind.charAt(0).toUpperCase()+V.kind.slice(1):C,also:[V.id||"",...X("other names",", "),"start"in V?String(V.start):""].filter(Boolean),owners:X(
"owners",", "),open:()=>n.show(u,et)})});Tt("place","Place",e.places),Tt("system","Cable system",e.systems),Tt("path","Crossing path",e.paths),Tt("incident","In\
cident",e.incidents),Tt("deal","Deal",e.deals);let nn=u=>{let C=St(e.systems[u.system].status);return C!=="live"?C:Zt(u)},on=new Set([...e.segments.map(nn),...Y.
length?["path"]:[],...ot.length?["incident"]:[]]);i.querySelectorAll("[data-key]").forEach(u=>{ft(u).hidden=!on.has(u.getAttribute("data-key")||"")});let Bt=[],
oe=dt(i,".count"),se=oe.textContent;function sn(){Bt.forEach(({row:C,system:R})=>{C.hidden=!w(R)});let u=Bt.filter(({row:C})=>!C.hidden).length;Bt.length&&(oe.textContent=
d===null?se:`${u} of ${se}, in ${d}`)}let ae=document.getElementById("systems");if(ae){let u=C=>{let R=L.SVG.create("svg"),V=L.SVG.create("path"),et=e.systems[C];
R.setAttribute("width","26"),R.setAttribute("height","8"),R.setAttribute("aria-hidden","true"),V.setAttribute("d","M1 4H25");let X=St(et.status);return V.setAttribute(
"class",X==="live"?Zt(et):X),R.setAttribute("class","system"),R.style.setProperty("--system",X==="gone"?"var(--soft)":`var(--route-${E[C]})`),R.append(V),R};e.systems.
map((C,R)=>({item:C,i:R})).sort((C,R)=>C.item.name.localeCompare(R.item.name,"en")).forEach(({item:C,i:R})=>{let V=[C.ready||"date not known",C.status==="in ser\
vice"?"":C.status,D[R].length?"":"not drawn"].filter(Boolean).join(", "),et=M("button","",D[R].length?u(R):M("span","no-line"),M("bdi","clip",C.name),M("small",
"",V));et.type="button",et.dataset.system=String(R),et.addEventListener("click",()=>{n.show("system",R)}),et.addEventListener("mouseenter",()=>T(R)),et.addEventListener(
"mouseleave",()=>T(null)),et.addEventListener("focus",()=>T(R)),et.addEventListener("blur",()=>T(null));let X=M("li","",et);Bt.push({row:X,system:R}),ae.append(
X)})}n.onDraw(u=>{I(u);let C=Math.max(1.8,Math.min(4,u*.62));z.forEach(R=>R.setRadius(C))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("\
change",()=>{h=p(),k.forEach(u=>u.line.setStyle($(u.item))),Y.forEach(({line:u})=>u.setStyle({color:h.ink})),z.forEach(u=>u.setStyle({color:h.ink,fillColor:h.land})),
ot.forEach(({lozenge:u})=>u.setStyle({color:h.halo,fillColor:h.ink})),b(O),n.layout()})}var Vt=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],me="schematic",xn=["inferred",me,"assumed"],Mn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],En={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},vn=["candida\
tes","why","note","place"],kt=t=>M("bdi","",t);function qt(t,s,o){let i=M("button",t,s);return i.type="button",i.addEventListener("click",e=>{e.stopPropagation(),
o()}),i}var kn=t=>M("span",`surely ${t}`,t);function An(t){let s=t.split(", ")[1]||"",o=xn.includes(s),i=M("span",`mark ${o?"modelled":"known"}`,o&&s!==me?"mode\
lled":s);return s?[i," ",t]:[t]}function Sn(t){let s=(e,n)=>{let a=M("th","",e);return a.scope=n,a},o=["low","likely","high"],i=t.map(e=>M("tr","",s(String(e.figure),
"row"),...o.map(n=>M("td","",n==="likely"?M("b","",String(e[n])):String(e[n])))));return M("table","figures",M("thead","",M("tr","",M("td",""),...o.map(e=>s(e,"\
col")))),M("tbody","",...i))}function ge({features:t},s){let o=Vt.flatMap(([S,k])=>t[k].map((D,I)=>[S,I])),i=new Map(Vt),e=(S,k)=>t[i.get(S)||"routes"][k];function n(S,k){
let D=qt("to",kt(e(S,k).name),()=>j(S,k));return D.dataset.to=`${S}-${k}`,D}let a=S=>[S].flat().map(k=>typeof k=="number"?n(...o[k]):kt(k)),c=(S,k)=>M("span",`b\
adge ${S.contract?"contract":"intent"}`,...a(k));function l(S,k=null){let D=M("dl","facts");return Object.entries(S).forEach(([I,Z])=>{if(k?!k.includes(I):["not\
e","status"].includes(I))return;let G=I==="accuracy"?An(String(Z)):a(Z);D.append(M("dt","",I.charAt(0).toUpperCase()+I.slice(1)),M("dd",I==="value"?"value":"",...G))}),
D.children.length?[D]:[]}function f({id:S,kind:k,from:D,to:I,"attribution confidence":Z,...G}){let d=D&&I?{ends:[D," – ",I].flat()}:{},w=typeof S=="number"?o[S]:
null,v=w&&w[0]==="deal",x={...S===void 0?{}:{id:S},...d,...v||!k?{}:{kind:k},...G},[O,..._]=Object.entries(x),P=M("li","",...v?[c(e(...w),k)," "]:[],...a(O[1]));
Z&&P.append(" ",kn(String(Z)));let F=M("small","");return _.forEach(([b,T])=>{let[r,m]=En[b]||["",""],A=/\d$/.test(String(T))?m:"",z=[r,...a(T),A].filter(H=>H!==
"");vn.includes(b)?P.append(M("p","small",...z)):b==="value"?P.append(M("p","value",...z)):F.append(...F.childNodes.length?[" · "]:[],M("span","",...z))}),F.childNodes.
length&&P.insertBefore(F,P.querySelector("p")),P}function g(S,k){return S==="Figures"?Sn(k):M("section","",M("h3","",S),M("ul","things",...k.map(f)))}function y(S=[]){
if(!S.length)return[];let k=S.map(D=>{let I=t.sources[D],Z=kt(I.title);if(I.url){let d=M("a","",Z);d.href=I.url,d.target="_blank",d.rel="noopener noreferrer",Z=
d}let G=[I.publisher,I.date,I.licence].flatMap(d=>d?[", ",kt(d)]:[]);return M("li","",Z,...G)});return[M("details","sources",M("summary","",`Sources (${k.length}\
)`),M("ul","",...k))]}let p=[],h="",E=0,B=(S,k)=>M("section","leg",M("h3","",S==="leg"?"This leg: ":"Here: ",n(S,k)),...l(e(S,k).facts,Mn));function $(S,k,D){let I=e(
S,k),{status:Z,note:G}=I.facts,d=M("span","title",...S==="route"?[M("span","number",String(k+1))]:[],M("span","",kt(I.name))),w=M("h2","",d);if(w.tabIndex=-1,w.
id=`card-title-${++E}`,I.name_ar){let _=M("span","ar",I.name_ar);_.lang="ar",_.dir="rtl",w.append(_)}let v=M("p","kicker",M("span","",kt(I.kind.charAt(0).toUpperCase()+
I.kind.slice(1))),...S==="deal"?[c(I,I.facts.kind)]:[],...Z?[M("span","chip",...a(Z))]:[]);if(p.length>1){let[_,P]=p[p.length-2],F=qt("back","‹ Back",()=>{p.pop(),
dt(N(),"h2").focus({preventScroll:!0})});F.setAttribute("aria-label",`Back to ${e(_,P).name}`.slice(0,120)),v.prepend(F)}let x=S==="deal"?I.contract?"contract":
"intent":S==="route"?`route-${k}`:"",O=M("article",`card of-${S} ${x}`.trim(),v,w,...D===null?[]:[B(S==="route"?"leg":"segment",D)],...l(I.facts),...Object.entries(
I.lists).map(([_,P])=>g(_,P.map(F=>t.lists[_][F]))),...I.uncertain?[M("section","",M("h3","","Uncertain"),...I.uncertain.map(_=>M("p","small doubt",kt(_))))]:[],
...G?[M("p","small note",...a(G))]:[],...y(I.sources));return s.where(S,k)&&v.append(qt("go-there","Show on the map",()=>s.show(S,k))),O.setAttribute("aria-labe\
lledby",w.id),O.dataset.card=`${S}-${k}`,O}function N(S=null){let k=p[p.length-1],[D,I]=k,Z=$(...k),G=S||(["place","incident"].includes(D)?s.where(D,I):null);return s.
card(Z,G,()=>{h="",s.mark(null),s.state.changed()}),h=`${D}-${I}`,s.mark(D,I),s.state.changed(),Z}function j(S,k){p.push([S,k,null]),dt(N(),"h2").focus({preventScroll:!0})}
s.open=(S,k,D,I=null)=>(p=[[S,k,I]],N(D)),s.state.add("card",()=>h,S=>{let[,k,D]=/^([a-z]{3,8})-(\d{1,5})$/.exec(S)||[],I=Vt.find(([Z])=>Z===k);!I||Number(D)>=t[I[1]].
length?s.closeCard():h!==S&&s.open(I[0],Number(D),null)})}var Cn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function ye(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,s=>Cn[s]).replace(/[٠-٩۰-۹]/g,
s=>String(Number(s.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function $n(t,s,o){let i=` ${t}`.indexOf(` ${s}`);return t===s?0:i===0?1:i>0?2:o.
every(e=>t.includes(e))?3:9}function be(t,s){let o=ye(s),i=o.split(" ");return o?t.flatMap(e=>{let n=e.folded??=[e.names,e.also||[],e.owners||[]].flatMap((l,f)=>l.
flatMap(g=>g?[[ye(g),f,g]]:[])),a=99,c="";return n.forEach(([l,f,g])=>{let y=$n(l,o,i),p=y===9?99:y===3?10+f:e.first&&!f?y/10:y+[e.late?.3:0,.4,.6][f];p<a&&(a=p,
c=f===2?`owner: ${g}`:f===1?g:"")}),Object.assign(e,{why:c}),a<99?[{entry:e,score:a,size:Math.min(...n.map(([l])=>l.length||99))}]:[]}).sort((e,n)=>e.score-n.score||
e.size-n.size).slice(0,12).map(e=>e.entry):[]}var Ht=t=>new RegExp("\\p{Script=Arabic}","u").test(t);var Mt=.0033528106647474805,$t=6378137*(1-Mt),On=63710088e-1,yt=t=>t*Math.PI/180,jt=t=>t*180/Math.PI;function we(t){let s=t*(40680631590769-$t*$t)/($t*$t);return[
1+s/16384*(4096+s*(-768+s*(320-175*s))),s/1024*(256+s*(-128+s*(74-47*s)))]}var Le=(t,s,o,i)=>t*s*(i+t/4*(o*(2*i**2-1)-t/6*i*(4*s**2-3)*(4*i**2-3)));function xe(t,s,o,i,e,n,a){
let c=Mt/16*s*(4+Mt*(4-3*s));return t+(1-c)*Mt*o*(i+c*e*(a+c*n*(2*a**2-1)))}function Nt(t,s){let o=Math.round((s.lng-t.lng)/360)*360,i=yt(s.lng-t.lng-o),e=Math.
atan((1-Mt)*Math.tan(yt(t.lat))),n=Math.atan((1-Mt)*Math.tan(yt(s.lat))),[a,c,l,f]=[Math.sin(e),Math.cos(e),Math.sin(n),Math.cos(n)],g=i;for(let p=0;p<100;p++){
let h=Math.sin(g),E=Math.cos(g),B=f*h,$=c*l-a*f*E,N=Math.hypot(B,$),j=a*l+c*f*E;if(N<1e-15&&j>0)return{m:0,bearing:0,exact:!0};let S=Math.atan2(N,j),k=N?c*f*h/N:
0,D=1-k**2,I=D>1e-12?j-2*a*l/D:0,Z=xe(i,D,k,S,N,j,I);if(Math.abs(Z)>Math.PI+1e-9)break;if(Math.abs(Z-g)<1e-12){let[G,d]=we(D);return{m:$t*G*(S-Le(d,N,j,I)),bearing:(jt(
Math.atan2(B,$))+360)%360,exact:!0}}g=Z}let y=Math.sin(yt(s.lat-t.lat)/2)**2+Math.cos(yt(t.lat))*Math.cos(yt(s.lat))*Math.sin(i/2)**2;return{m:2*On*Math.asin(Math.
sqrt(Math.min(y,1))),exact:!1,bearing:(jt(Math.atan2(f*Math.sin(i),c*l-a*f*Math.cos(i)))+360)%360}}function Tn(t,s,o){let i=(1-Mt)*Math.tan(yt(t.lat)),e=1/Math.
hypot(1,i),n=i*e,a=Math.sin(yt(s)),c=Math.cos(yt(s)),l=Math.atan2(i,c),f=e*a,g=1-f**2,[y,p]=we(g),h=o/($t*y),E=h;for(let I=0,Z=!1;I<100&&!Z;I++){let G=h+Le(p,Math.
sin(E),Math.cos(E),Math.cos(2*l+E));Z=Math.abs(G-E)<1e-13,E=G}let B=Math.sin(E),$=Math.cos(E),N=Math.cos(2*l+E),j=n*B-e*$*c,S=Math.atan2(n*$+e*B*c,(1-Mt)*Math.hypot(
f,j)),k=Math.atan2(B*a,e*$-n*B*c),D=xe(0,g,f,E,B,$,N);return{lat:jt(S),lng:t.lng+jt(k-D)}}function Me(t,s){let{m:o,bearing:i}=Nt(t,s),e=Math.max(1,Math.min(200,
Math.ceil(o/5e4))),n=t.lng;return[t,...Array.from({length:e},(a,c)=>{let l=c+1<e?Tn(t,i,o*(c+1)/e):s;return n=l.lng+360*Math.round((n-l.lng)/360),{lat:l.lat,lng:n}})]}function Ee({map:t,data:s,box:o,panel:i},e){let n=ut("tools"),a=(r,m=0)=>r.toLocaleString("en",{minimumFractionDigits:m,maximumFractionDigits:m}),c=r=>a(r/1e3,r<
1e4?3:r<1e6?2:1),l={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function f(r){
let m=L.SVG.create("svg"),A=L.SVG.create("path");return m.setAttribute("viewBox","0 0 24 24"),m.setAttribute("aria-hidden","true"),A.setAttribute("d",l[r]),m.append(
A),m}function g(r,m,A=""){let z=M("button",A,r);return z.type="button",z.addEventListener("click",m),z}let y=null;function p(r,m,A){let z=g(f(r),A,"tool");return z.
setAttribute("aria-label",m),z.title=m,n.append(z),z}function h(r,m,A,{opened:z=()=>{},closed:H=()=>{}}={}){let W=p(r,m,()=>{y&&y.item===W?E():U()});A.classList.
add("sheet"),A.id=`sheet-${r}`,A.hidden=!0,A.setAttribute("role","group"),A.setAttribute("aria-label",m),W.setAttribute("aria-expanded","false"),W.setAttribute(
"aria-controls",A.id),n.append(A);function U(){y&&E(),ht()&&e.expand(!1),y={item:W,sheet:A,closed:H},A.hidden=!1,W.setAttribute("aria-expanded","true"),z()}return{
item:W,show:U}}function E(r=!1){if(!y)return;let{item:m,sheet:A,closed:z}=y;y=null,A.hidden=!0,m.setAttribute("aria-expanded","false"),z(),r&&m.focus()}document.
addEventListener("keydown",r=>{r.key==="Escape"&&!r.defaultPrevented&&(y?E(!0):o.querySelector(".leaflet-popup")?t.closePopup():(e.closeCard(),e.back()))}),dt(ut(
"card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),ut("skip").addEventListener("click",r=>{let m=ut(dt(document,"#skip").getAttribute("hre\
f")?.slice(1)||"");r.preventDefault(),i.contains(m)&&e.expand(!0),m.focus({preventScroll:!0})}),e.find=r=>be(e.entries,r),(function(){let r=M("input"),m=M("ul",
"results"),A=M("p","said");r.type="search",r.placeholder="Station, system, path … or اسم",r.autocomplete="off",r.spellcheck=!1,r.maxLength=200,r.dir="auto",
Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).
forEach(([J,K])=>r.setAttribute(J,K)),m.id="results",m.setAttribute("role","listbox"),m.setAttribute("aria-label","Found"),A.setAttribute("role","status");let H=h(
"search","Search",M("div","search",r,A,m),{opened:()=>{r.focus(),r.select()}}),W=[],U=-1;function q(J){E(),H.item.focus();let{bounds:K,latlng:ot}=J;K?e.visit(()=>e.
frame(K)):ot&&e.visit(()=>e.frame(L.latLng(ot).toBounds(4e4))),J.open&&J.open()}function Y(J){U=J,[...m.children].forEach((K,ot)=>K.setAttribute("aria-selected",
String(ot===J))),J<0?r.removeAttribute("aria-activedescendant"):(r.setAttribute("aria-activedescendant",m.children[J].id),m.children[J].scrollIntoView({block:"n\
earest"}))}function nt(){W=e.find(r.value),m.replaceChildren(...W.map((J,K)=>{let ot=J.names.flatMap(ct=>ct||[]),it=ot.find(ct=>!Ht(ct))||ot[0]||"",Q=ot.find(Ht),
tt=M("li","",M("bdi","en",it));if(Q&&Q!==it){let ct=M("bdi","ar",Q);ct.lang="ar",tt.append(ct)}return tt.append(M("small","",J.kind||"",...J.why?[" · ",M("bdi",
"",J.why)]:[])),tt.id=`result-${K}`,tt.setAttribute("role","option"),tt.addEventListener("mousedown",ct=>ct.preventDefault()),tt.addEventListener("click",()=>q(
J)),tt})),r.setAttribute("aria-expanded",String(W.length>0)),A.textContent=r.value.trim()?W.length?`${W.length} found`:"Nothing found":"",Y(W.length?0:-1)}r.addEventListener(
"input",nt),r.addEventListener("keydown",J=>{let K=J.key==="ArrowDown"?1:J.key==="ArrowUp"?-1:0;if(K&&W.length)Y((U+K+W.length)%W.length);else if(J.key==="Enter"&&
U>=0)q(W[U]);else if(J.key==="Escape"&&r.value)r.value="",nt();else return;J.preventDefault()}),document.addEventListener("keydown",J=>{let K=J.target instanceof
Element&&J.target.closest("input, textarea, select");J.key==="/"&&!K&&(J.preventDefault(),H.show())})})();let B={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let r=M("ul","tree"),m=new Set,A=[];function z(U,q,Y,nt,J){let K=M("inp\
ut"),ot=M("label","",K);return K.type="checkbox",K.addEventListener("change",()=>nt(K.checked)),J&&ot.append(J()),ot.append(M("bdi","",U)),q!==null&&ot.append(M(
"small","",a(q))),A.push([K,Y]),M("div","row",ot)}function H(){A.forEach(([U,q])=>{let Y=q();U.checked=Y===!0,U.indeterminate=Y===null})}function W(){A=[];let U=Object.
keys(B),q=[...new Set([...U,...e.layers.map(Y=>Y.parent)])];r.replaceChildren(...q.flatMap(Y=>{let nt=e.layers.filter(tt=>tt.parent===Y);if(!nt.length)return[];
if(nt.length===1){let[tt]=nt;return[M("li","",z(tt.title,tt.count,()=>tt.shown,ct=>{tt.set(ct),H()},tt.mark))]}let J=()=>{let tt=nt.filter(ct=>ct.shown).length;
return tt===0?!1:tt===nt.length?!0:null},K=B[Y]||Y,ot=z(K,nt.length,J,tt=>{e.together(()=>nt.forEach(ct=>ct.set(tt))),H()}),it=M("ul","",...nt.map(tt=>M("li","",
z(tt.title,tt.count,()=>tt.shown,ct=>{tt.set(ct),H()},tt.mark))));it.hidden=!m.has(Y),it.id=`branch-${q.indexOf(Y)}`;let Q=g(M("span","chevron"),()=>{it.hidden=
!it.hidden,it.hidden?m.delete(Y):m.add(Y),Q.setAttribute("aria-expanded",String(!it.hidden))},"more");return Q.setAttribute("aria-label",`${K}: each one`),Q.setAttribute(
"aria-expanded",String(!it.hidden)),Q.setAttribute("aria-controls",it.id),ot.append(Q),[M("li","",ot,it)]})),H()}h("layers","Layers",M("div","layers",M("h2","",
"Layers"),r),{opened:W}),e.onLayers(()=>{y&&y.sheet.id==="sheet-layers"&&H()})})();let $=M("div","cross");$.setAttribute("aria-hidden","true");let N=null;(function(){
let r=[],m=L.layerGroup(),A=M("ol","steps"),z=M("p","total");z.setAttribute("role","status");let H=L.polyline([],{pane:"measure",className:"measured",interactive:!1,
smoothFactor:0}),W=K=>{r.push(K),U()};function U(){let K=r.slice(1).map((Q,tt)=>Nt(r[tt],Q));H.setLatLngs(r.slice(1).map((Q,tt)=>Me(r[tt],Q))),m.clearLayers(),r.
forEach(Q=>m.addLayer(L.circleMarker(Q,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),A.replaceChildren(...K.map(Q=>M("li","",`${Q.exact?
"":"about "}${c(Q.m)} km`,M("small","",`bearing ${Q.bearing.toFixed(1)}°`))));let ot=K.reduce((Q,tt)=>Q+tt.m,0),it=K.every(Q=>Q.exact);z.textContent=r.length<2?
r.length?"One point; add another":"No point yet":`${it?"":"About "}${c(ot)} km in all`,z.dataset.metres=K.length?ot.toFixed(4):"",Y.disabled=nt.disabled=!r.length}
let q=g("Add the centre of the map",()=>W(t.getCenter())),Y=g("Undo",()=>{r.pop(),U()}),nt=g("Clear",()=>{r.length=0,U()}),J=M("div","measure",M("h2","","Measur\
e"),M("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),M("div","buttons",q,Y,nt),A,z);h("measure","Measure",J,{opened(){
N=W,e.closeCard(),o.classList.add("measuring"),o.append($),t.doubleClickZoom.disable(),[H,m].forEach(K=>K.addTo(t)),U()},closed(){N=null,o.classList.remove("mea\
suring"),$.remove(),t.doubleClickZoom.enable(),[H,m].forEach(K=>K.remove())}})})();let j=[...e.dates].flatMap(r=>Number.isInteger(r)?Number(r):[]).sort((r,m)=>r-
m),S=()=>{};if(j.length&&j[0]<j[j.length-1]){let r=j[0],m=j[j.length-1],A=M("input"),z=M("output","","All years");Object.assign(A,{type:"range",min:r,max:m+1,step:1,
value:m+1}),A.setAttribute("aria-label","Year"),S=U=>{e.year=U===null||U>m?null:Math.max(U,r),A.value=String(e.year??m+1),z.textContent=e.year===null?"All years":
String(e.year),A.setAttribute("aria-valuetext",z.textContent),W.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(q=>q(e.year))),e.state.changed()},
A.addEventListener("input",()=>S(Number(A.value)));let H=M("div","ends",M("span","",String(r)),M("span","","all")),{item:W}=h("year","Year",M("div","year",M("h2",
"","Year"),z,A,H,M("p","","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts\
 of that year. What has no known date stays."),g("All years",()=>S(null))));A.setAttribute("aria-valuetext","All years")}let k=e.state;k.add("view",()=>{let{lat:r,
lng:m}=t.getCenter();return`${r.toFixed(4)},${m.toFixed(4)},${t.getZoom()}`},r=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(r))
return;let[m,A,z]=r.split(",").map(Number);t.setView([m,A],Math.min(Math.max(z,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),k.add("change",()=>e.layers.filter(
r=>r.shown!==r.first).map(r=>encodeURIComponent(r.key)).join(","),r=>{let m=new Set(r.split(",").flatMap(A=>{try{return[decodeURIComponent(A)]}catch{return[]}}));
e.layers.forEach(A=>A.set(m.has(A.key)!==A.first))}),k.add("year",()=>e.year===null?"":String(e.year),r=>{S(/^\d{4}$/.test(r)?Number(r):null)});function D(){return"\
#"+[...k.entries].map(([r,{get:m}])=>[r,m()]).filter(([,r])=>r).map(([r,m])=>`${r}=${m}`).join("&")}let I="";function Z(r){if(location.hash===I)return;I=location.
hash;let m=new Map(location.hash.slice(1,6e3).split("&").map(z=>{let H=z.indexOf("=");return[z.slice(0,H),z.slice(H+1)]})),A=[...k.entries].filter(([z])=>!r||m.
has("view")||m.has(z));A.length&&e.together(()=>A.forEach(([z,{set:H}])=>H(m.get(z)||"")))}let G;function d(){try{I=D(),history.replaceState(null,"",I)}catch{}}
Z(!0),window.addEventListener("hashchange",()=>Z(!1));let w=!1;if(["pointerdown","keydown","wheel"].forEach(r=>window.addEventListener(r,()=>{w=!0},{capture:!0,
passive:!0})),k.changed=()=>{clearTimeout(G),w&&(G=setTimeout(d,250))},t.on("moveend",()=>k.changed()),/^(https?|file):$/.test(location.protocol)){let r=M("inpu\
t"),m=M("p","said");r.readOnly=!0,r.setAttribute("aria-label","Link to this view"),m.setAttribute("role","status"),r.addEventListener("focus",()=>r.select()),h(
"link","Link to this view",M("div","link",M("h2","","Link to this view"),r,M("div","buttons",g("Copy",async()=>{r.select();let A;try{await navigator.clipboard.writeText(
r.value),A=!0}catch{A=document.execCommand("copy")}m.textContent=A?"Copied":"Copy it from the field"})),m),{opened(){r.value=location.href.split("#")[0]+D(),m.textContent=
"",r.focus()}})}if(document.fullscreenEnabled){let r=p("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.
requestFullscreen());r.setAttribute("aria-pressed","false"),document.addEventListener("fullscreenchange",()=>{r.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}
function v(r){let m=e.depthAt(r);return m?`Depth: ${a(m.low_m)} to ${a(m.high_m)} m, from cells of about ${a(m.cell_km)} km`:"Depth: on land, or not known"}function x(r){
let m=r.lng-360*Math.round(r.lng/360),A=vt(0,t.getZoom())/111320,z=Math.min(5,Math.max(1,Math.ceil(-Math.log10(A)))),H=(W,U,q)=>`${Math.abs(W).toFixed(z)}° ${W<
0?q:U}`;return`${H(r.lat,"N","S")}, ${H(m,"E","W")}`}e.hereLines=r=>[x(r),v(r)];function O(r){let m=e.routeNear(r);return m?e.openRoute(m,r):e.card(M("div","car\
d here",...e.hereLines(r).map(A=>M("p","",A))),r)}t.on("click",r=>{N?N(r.latlng):_()||O(r.latlng)}),o.addEventListener("keydown",r=>{r.key!=="Enter"||r.target!==
o||(N?N(t.getCenter()):O(t.getCenter()))});function _(){let r=!!y||P;return E(),r}let P=!1;t.on("preclick",()=>{P=!!o.querySelector(".leaflet-popup")});let F=null;
function b(r){if(r!==!!F)if(t.setMaxBounds(void 0),r){F={at:t.getCenter(),zoom:t.getZoom(),open:ut("panel-toggle").getAttribute("aria-expanded")==="true"};let m=F.
open&&!ht()?T():t.getBounds();document.documentElement.classList.add("printing"),e.expand(!0),t.invalidateSize({animate:!1,pan:!1}),t.fitBounds(m,{paddingBottomRight:[
0,t.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),o.querySelectorAll("canvas").forEach(A=>{if(A.classList.contains("l\
eaflet-tile"))return;let z=gt(A),{width:H,height:W}=A,U=document.createElement("canvas");Object.assign(U,{width:H,height:W}),gt(U).drawImage(A,0,0),A.width=H,z.
drawImage(U,0,0)})}else F&&(document.documentElement.classList.remove("printing"),t.invalidateSize({animate:!1,pan:!1}),e.expand(F.open),t.setView(F.at,F.zoom,{
animate:!1}),F=null,t.setMaxBounds(s.window))}function T(){let r=t.getSize(),m=i.getBoundingClientRect().width+20;return L.latLngBounds(t.containerPointToLatLng(
[0,r.y]),t.containerPointToLatLng([r.x-m,0]))}window.addEventListener("beforeprint",()=>b(!0)),window.addEventListener("afterprint",()=>b(!1))}function Nn({columns:t,rows:s,levels:o}){let i=o.slice();for(let e=0;e<3;e++){let n=i.slice();for(let a=0;a<s;a++)for(let c=0;c<t;c++){let l=a*t+c;if(i[l]!==-1)
continue;let f=0,g=0;for(let y=Math.max(a-1,0);y<=Math.min(a+1,s-1);y++)for(let p=Math.max(c-1,0);p<=Math.min(c+1,t-1);p++){let h=i[y*t+p];h!==-1&&(f+=h,g++)}g&&
(n[l]=f/g)}i=n}return i.map(e=>Math.max(e,0))}function Bn(t){let s=t.columns>>1,o=t.rows>>1,i=new Float32Array(s*o);for(let e=0;e<o;e++)for(let n=0;n<s;n++){let a=2*
e*t.columns+2*n,c=0,l=0;for(let f of[a,a+1,a+t.columns,a+t.columns+1])t.levels[f]!==-1&&(c+=t.levels[f],l++);i[e*s+n]=l?c/l:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:s,rows:o,levels:i}}function ke(t){let s=[];for(let o=t;;o=Bn(o)){let{west:i,south:e,step:n,columns:a,rows:c}=o,l=o,f=null;if(s.
push({west:i,south:e,step:n,columns:a,rows:c,get levels(){return f=f||Nn(l)}}),Math.min(a,c)<16)return s}}function ve(t,s){let o=new Int32Array(4*t.length),i=new Float32Array(
4*t.length);return t.forEach((e,n)=>{let a=Math.min(Math.max(e,0),s-1),c=Math.floor(a),l=a-c;for(let f=0;f<4;f++)o[4*n+f]=Math.min(Math.max(c-1+f,0),s-1);i[4*n]=
(1-l)**3/6,i[4*n+1]=(3*l**3-6*l**2+4)/6,i[4*n+2]=(-3*l**3+3*l**2+3*l+1)/6,i[4*n+3]=l**3/6}),{nodes:o,weights:i}}function Ae(t,s,o){let{columns:i,rows:e,levels:n}=t,
a=s.length,{nodes:c,weights:l}=ve(s.map(h=>(h-t.west)/t.step),i),f=ve(o.map(h=>(h-t.south)/t.step),e),g=new Map;function y(h){if(!g.has(h)){let E=new Float32Array(
a),B=h*i;for(let $=0,N=0;$<a;$++,N+=4)E[$]=l[N]*n[B+c[N]]+l[N+1]*n[B+c[N+1]]+l[N+2]*n[B+c[N+2]]+l[N+3]*n[B+c[N+3]];g.set(h,E)}return g.get(h)}let p=new Float32Array(
a*o.length);for(let h=0;h<o.length;h++){let[E,B,$,N]=[0,1,2,3].map(I=>y(f.nodes[4*h+I])),[j,S,k,D]=f.weights.subarray(4*h,4*h+4);for(let I=0,Z=h*a;I<a;I++,Z++)p[Z]=
j*E[I]+S*B[I]+k*$[I]+D*N[I]}return p}function Se(t){let s=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+s)/(1-s))/(4*Math.PI)]}function In([t,s,o,i],[e,n,a,c]){let l=0,f=1;for(let[
g,y,p,h]of[[t,o-t,e,a],[s,i-s,n,c]]){if(!y){if(g<p||g>h)return!1;continue}let E=(p-g)/y,B=(h-g)/y;l=Math.max(l,Math.min(E,B)),f=Math.min(f,Math.max(E,B))}return l<=
f}function Pn([t,s,o,i],[e,n,a,c]){let l=(f,g,y,p,h,E)=>Math.sign((y-f)*(E-g)-(p-g)*(h-f));return l(t,s,o,i,e,n)!==l(t,s,o,i,a,c)&&l(e,n,a,c,t,s)!==l(e,n,a,c,o,
i)}function Ce(t){let s=new Map,o=([e,n,a,c],l)=>{for(let f=Math.floor(e*256);f<=a*256;f++)for(let g=Math.floor(n*256);g<=c*256;g++)if(l(f*4096+g))return!0;return!1};
function i(){t.forEach(e=>{let n=Se(e[0]);e.slice(1).forEach(a=>{let c=Se(a),l=[...n,...c];o([Math.min(n[0],c[0]),Math.min(n[1],c[1]),Math.max(n[0],c[0]),Math.max(
n[1],c[1])],f=>{let g=s.get(f);return g?g.push(l):s.set(f,[l]),!1}),n=c})})}return([e,n],[a,c,l,f])=>{s.size||i();let g=[a,c,a+l,c+f],y=[a+l/2,c+f/2],p=[e,n,y[0],
y[1]];return!o([Math.min(a,e),Math.min(c,n),Math.max(a+l,e),Math.max(c+f,n)],h=>(s.get(h)||[]).some(E=>In(E,g)||Pn(E,p)))}}async function _n(t){let s=atob(t),o=new Uint8Array(s.length);for(let c=0;c<o.length;c++)o[c]=s.charCodeAt(c);let e=new Blob([o]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),n=[],a=0;for(let c=await e.read();!c.done;c=await e.read()){if(a+=c.value.length,a>268435456)throw new RangeError("more data than a \
page has");n.push(c.value)}return new Uint8Array(await new Blob(n).arrayBuffer())}async function $e(t,s){let[o,i]=await Promise.all(t.split(" ",2).map(_n)),e=jn(
i,s);return JSON.parse(new TextDecoder().decode(o),(n,a)=>typeof a=="object"&&a!==null&&"~"in a?e[a["~"]]:a)}function jn(t,s){let o=t.length>>2,i=0,e=()=>{if(i>=
o)throw new RangeError("fewer vertices than the lines have");let f=t[i]|t[i+o]<<8|t[i+2*o]<<16|t[i+++3*o]<<24;return f>>>1^-(f&1)},n=e();e();let a=Array.from({length:Math.
min(n,o)},()=>({unit:e(),size:e()})),c=0,l=0;return a.map(({unit:f,size:g})=>{let y=[],p=0,h=0,E=0,B=0,$=0,N=0;for(let j=0;j<g;j++){let S=e(),k=e();j?([$,E]=[E,
(E+$>>1)+S],[N,B]=[B,(B+N>>1)+k],p+=E,h+=B):(p=c+=S,h=l+=k),y.push(s(h/f,p/f))}return y})}function zt({rows:t,columns:s}){let o=Array.from({length:t},()=>({}));
return Object.entries(s).forEach(([i,e])=>{let n=Array.isArray(e)?a=>e[a]:"all"in e?()=>e.all:a=>e.of[e.at[a]];o.forEach((a,c)=>{let l=n(c);l!==null&&(a[i]=l)})}),
o}function zn(t,s){return`${[t-360*Math.round(t/360),s].map(i=>Number(i.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Oe({lists:t,...s}){let o=Object.
entries(t).map(([e,n])=>[e,zt(n)]),i=Object.entries(s).map(([e,n])=>{let a=n.facts&&zt(n.facts),c=n.lists&&zt(n.lists);return[e,zt(n).map((l,f)=>{let g=a?.[f];return g?.
position===!0&&(g.position=zn(Number(l.lon),Number(l.lat))),{...l,facts:g,lists:c?.[f]}})]});return{lists:Object.fromEntries(o),...Object.fromEntries(i)}}function Te({
columns:t,rows:s,steps:o},i,e){let n=new Float32Array(t*s);for(let a=0,c=0;a<n.length;a++)a%t===0&&(c=0),o[a]===" "?n[a]=e:n[a]=c=(c+o.charCodeAt(a)-63)%i;return n}var Ne=4.5,Dn=.35/2**Ne;function Fn(t,s,o){let i=s.map(n=>t.project(n,0)),e=i.length>8?L.LineUtil.simplify(i,Dn):i;return{fine:i,coarse:e,bounds:L.bounds(i),closed:o}}
function Be(t,s,o,i){let e=null,n=new Map;function a(){e||=o.map(l=>Fn(t,l,i)),n=new Map,this._rings=[]}function c(){let l=2**t.getZoom(),f=t.getPixelOrigin(),{
min:g,max:y}=this._renderer._bounds,p=L.bounds(g.subtract([2,2]),y.add([2,2])),h=L.bounds(p.getTopLeft().add(f).divideBy(l),p.getBottomRight().add(f).divideBy(l));
this._parts=[],(e||[]).forEach(E=>{if(!E.bounds.intersects(h))return;let B=n.get(E);if(!B){let{x:N,y:j}=f;B=(t.getZoom()<=Ne?E.coarse:E.fine).map(k=>new L.Point(
Math.round(k.x*l)-N,Math.round(k.y*l)-j)),n.set(E,B)}if(i){let N=L.PolyUtil.clipPolygon(B,p,!0);N.length&&this._parts.push(N);return}let $=null;for(let N=1;N<B.
length;N++){let j=L.LineUtil.clipSegment(B[N-1],B[N],p,N>1,!0);if(!j){$=null;continue}$||this._parts.push($=[j[0]]),$.push(j[1]),j[1]!==B[N]&&($=null)}})}return Object.
assign(ft(s),{_project:a,_clipPoints:c}),s}var Rn=6;function Zn(t,[s,o]){let i=(e,n,a)=>e.some(c=>Math.abs(n-c)<.002&&Math.abs(a-c)<.002);return t.flatMap(e=>{let n=[],a=[e[0]];for(let c=1;c<=e.length;c++){
let l=e[c-1],f=e[c%e.length];i(s,l.lng,f.lng)||i(o,l.lat,f.lat)?(a.length>1&&n.push(a),a=[f]):a.push(f)}return a.length>1&&n.push(a),n})}function Gn(t,s,o,i){let e=s.
length,n=null;for(let a of[...t].reverse()){let{west:c,south:l,step:f,columns:g,rows:y}=a[0],p=c+f*(g-1),h=l+f*(y-1);if(n&&(s[0]>p||s[e-1]<c||o[0]<l||o[e-1]>h))
continue;let E=a.find(N=>N.step*i>=1.5)||a[a.length-1],B=Ae(E,s,o);if(!n){n=B;continue}let $=(N,j,S)=>Math.min(N-j,S-N)/(Rn*f);for(let N=0,j=0;N<e;N++){let S=$(
o[N],l,h);for(let k=0;k<e;k++,j++){let D=Math.min(S,$(s[k],c,p),1);D>0&&(n[j]+=D*(B[j]-n[j]))}}}return n||new Float32Array(e*e)}function Un(t,s,o,i,e){let n=t.width,
a=2**s.z,c=Array.from({length:n},(Z,G)=>(G+.5)/n),l=c.map(Z=>360*(s.x+Z)/a-180),f=c.map(Z=>Math.atan(Math.sinh(Math.PI*(1-2*(s.y+Z)/a)))*180/Math.PI),g=Gn(o,l,f,
256*a/360),{west:y,south:p,step:h,columns:E,rows:B}=o[o.length-1][0],$=(Z,G,d)=>Z>G-h&&Z<G+d*h,N=l.map(Z=>$(Z,y,E)),j=i.length-1,S=e.map(([Z,G,d])=>255<<24|d<<16|
G<<8|Z),k=gt(t),D=k.createImageData(n,n),I=new Int32Array(D.data.buffer);for(let Z=0,G=0;Z<n;Z++){if(!$(f[Z],p,B)){G+=n;continue}for(let d=0;d<n;d++,G++){if(!N[d])
continue;let w=g[G],v=0;for(;v<j&&w>=i[v+1];)v++;I[G]=S[v];let x=v?w-i[v]:1/0,O=v<j?i[v+1]-w:1/0,_=Math.min(x,O);if(_>3)continue;let P=.5-_/Math.max(Math.abs(w-
g[d?G-1:G+1]),Math.abs(w-g[Z?G-n:G+n]),1e-4);if(P<=0)continue;let[F,b]=[e[v],e[x<O?v-1:v+1]],T=r=>Math.round(F[r]+P*(b[r]-F[r]));I[G]=255<<24|T(2)<<16|T(1)<<8|T(
0)}}k.putImageData(D,0,0)}function Vn(t,s){return s.some(o=>o.reduce((i,e)=>{let n=i;for(let a=0,c=e.length-1;a<e.length;c=a++){let l=e[a],f=e[c];l.lat>t.lat!=f.
lat>t.lat&&t.lng<(f.lng-l.lng)*(t.lat-l.lat)/(f.lat-l.lat)+l.lng&&(n=!n)}return n},!1))}function Pe({map:t,data:s,ground:o,box:i},e){let n=document.documentElement.
classList.contains("plain"),a=window.matchMedia("screen and (prefers-color-scheme: dark)"),c=window.matchMedia("print"),l=b=>L.svg({pane:b,padding:.3}),f=l("lan\
d"),g=l("borders"),y={interactive:!1,smoothFactor:.6},{tiers:p}=o;function h(b,T,r,m,A=!1){if(!T.length)return;let z={...y,renderer:m,className:`ground ${b}`},H=A?
L.polygon(T,z):L.polyline(T,z);r.addLayer(Be(t,H,A?T.flat():T,A))}let E=L.layerGroup(),B=L.layerGroup();p.forEach(({land:b})=>h("land",b,t,f,!0));let $=p.map(b=>Zn(
b.land.flat(),b.edges));$.forEach(b=>h("coast",b,t,f));let N=b=>p.flatMap(T=>T[b]);h("rivers",N("rivers"),E,f),p.forEach(({lakes:b})=>h("lake",b,E,f,!0)),h("can\
als",N("canals"),E,f),h("borders",N("borders"),B,g),h("disputed",N("disputed"),B,g);let j=b=>[1,3,5].map(T=>parseInt(b.slice(T,T+2),16)),S=()=>c.matches||document.
documentElement.classList.contains("printing");function k(){let{tints:b}=o.depths;return b[S()?"print":n&&a.matches?"dark":"light"].map(j)}function D(b,T){for(let{
west:r,south:m,step:A,columns:z,rows:H,levels:W}of b){let U=L.latLng(T.lat,T.lng+360*Math.ceil((r-A/2-T.lng)/360)),q=Math.round((U.lng-r)/A),Y=Math.round((U.lat-
m)/A);if(q<0||q>=z||Y<0||Y>=H)continue;let nt=W[Y*z+q];if(nt===-1||p.some(({land:tt})=>Vn(U,tt)))return null;let{deepest_m:J,levels:K}=o.depths,ot=tt=>J*(Math.max(
tt,0)/(K-1))**2,it=ot(nt-.5),Q=it<100?1:10;return{low_m:Q*Math.floor(it/Q),high_m:Q*Math.ceil(ot(nt+.5)/Q),cell_km:Math.round(A*111.2)}}return null}function I(){
let b=o.depths.grids.map(q=>({...q,levels:Te(q,o.depths.levels,-1)}));if(e.depthAt=q=>D(b,q),!n)return;let T=b.map(ke),r=[],m=(q,Y)=>Un(q,Y,T,o.depths.bands,k()),
A=!1;t.on("movestart",()=>{A=!0}).on("moveend",()=>{A=!1});function z(q){let Y=performance.now()+q;for(let nt;performance.now()<Y&&(nt=r.shift());)m(nt.tile,nt.
coords),nt.done(void 0,nt.tile);r.length&&setTimeout(()=>z(8),A?50:0)}let H=ft(L.GridLayer).extend({createTile(q,Y){let nt=M("canvas","leaflet-tile"),{_whole:J}=this,
K=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-J);return nt.width=nt.height=Math.ceil(256*Math.min(K,2)),r.push({tile:nt,coords:q,done:Y})===1&&queueMicrotask(
()=>z(S()?1/0:8)),nt},_setView(q,Y,...nt){this._whole=Math.floor(Y+1e-6),ft(L.GridLayer.prototype)._setView.call(this,q,Y,...nt)},_clampZoom(){return this._whole},
repaint(){W(this).forEach(({el:q,coords:Y})=>m(q,Y))}}),W=q=>Object.values(ft(q)._tiles),U=new H({pane:"depths",noWrap:!0,bounds:s.window,keepBuffer:1,updateWhenZooming:!1});
U.on("load",()=>{i.dataset.depths="drawn"}),e.addLayer({key:"depths",title:"Depth",parent:"ground",group:U}),[a,c].forEach(q=>q.addEventListener("change",()=>U.
repaint())),window.addEventListener("afterprint",()=>U.repaint()),e.paintNow=()=>{z(1/0),U.repaint(),W(U).forEach(({el:q})=>{q.style.opacity="1"})}}if(o.depths.
grids.length&&I(),!n)return;e.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:E}),e.addLayer({key:"borders",title:"Borders",parent:"ground",
group:B});let Z=Ce([...$.flat(),...N("borders"),...N("disputed")]),G=new Set(s.crossed||[]),d=document.documentElement.lang==="ar",w=.3,v=new Set(o.names.map(([
b,T,r,m,A,z])=>({kind:b,zoom:z,latlng:L.latLng(A,m),text:d&&r||T,first:b==="country"&&G.has(T)})));o.names.forEach(([b,T,r,m,A,z])=>e.addSearch({names:[T,r],kind:b.
charAt(0).toUpperCase()+b.slice(1),late:!0,open(){let H=M("h2","",M("bdi","",T)),W=L.latLng(A,m),U=b==="city"||b==="capital",q=M("span","ar",r);Object.assign(q,
{lang:"ar",dir:"rtl"}),r&&H.append(q),e.card(M("article","card of-ground",M("p","kicker",b.charAt(0).toUpperCase()+b.slice(1)),H,...U?e.hereLines(W).map(Y=>M("p",
"",Y)):[]),W),e.visit(()=>t.setView(W,Math.max(z+.5,3),{animate:!1}))}}));let x=[],O={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},_={ocean:5.5,country:8},
P=!0;function F(b){let T=t.getBounds().pad(.3);v.forEach(r=>{if(b+w<r.zoom||!T.contains(r.latlng))return;v.delete(r);let m=r.kind==="city"||r.kind==="capital";if(m&&
e.places.some(({latlng:H})=>Math.abs(H.lat-r.latlng.lat)<.15&&Math.abs(H.lng-r.latlng.lng)<.15))return;let z=M("span",r.kind,r.text);d&&z.classList.add("ar"),x.
push({...r,label:e.addLabel({latlng:r.latlng,element:z,beside:m,rank:(r.first?1e3:0)+10*(10-r.zoom)+(O[r.kind]||0),reach:m?0:r.kind==="ocean"?90:r.first?96:r.kind===
"country"?36:26,within:r.kind==="country"?Z:null})})}),x.forEach(({kind:r,zoom:m,label:A})=>{A.shown=P&&b+w>=m&&b<(_[r]||99),A.element.classList.toggle("near",b>=
m+1.5)}),i.dataset.scale=b<3?"world":b<5?"region":"country"}e.onDraw(F),t.on("moveend",()=>F(t.getZoom())),e.addLayer({key:"names",title:"Place names",parent:"g\
round",group:null,show:b=>{P=b}})}var Wt=["aria-label","aria-valuetext","title","placeholder"],qn={".":"٫",",":"٬"},Hn="[^A-Za-z]*\\d[^A-Za-z]*?",Wn=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
Yn=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,s=>s.replace(/[\d.,]/g,o=>o==="."||o===","?qn[o]:String.fromCharCode(1632+Number(o)))),[Kn,Jn]=[8294,
8297].map(t=>String.fromCharCode(t)),_e=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${Kn}${t}${Jn}`:t;function Qn(t,s){let o=new Intl.PluralRules(
s),i=Object.entries(t).filter(([n])=>n.includes("{")).map(([n,a])=>{let c=n.split(/\{(\w+)\}/),l=c.filter((g,y)=>y%2===0),f=c.map((g,y)=>y%2?`(?<${g}>${g==="n"?
Hn:"[^]+?"})`:Wn(g)).join("");return{size:l.join("").length,pattern:new RegExp(`^${f}$`),form:a}}).sort((n,a)=>a.size-n.size);function e(n){for(let c of[n,n.charAt(
0).toLowerCase()+n.slice(1)]){let l=t[c];if(typeof l=="string")return l}for(let{pattern:c,form:l}of i){let f=c.exec(n)?.groups;if(!f)continue;return(typeof l=="\
string"?l:l[o.select(Number((f.n||"").replace(/[^\d.]/g,"")))]||l.other).replace(/\{(\w+)\}/g,(y,p)=>e(f[p])??_e(f[p]))}if(!n.includes(", "))return null;let a=n.
split(", ").map(c=>/[A-Za-z]/.test(c)?e(c):_e(c));return a.includes(null)?null:a.join("، ")}return e}function je(t){let s=document.getElementById("texts");if(!s)
return;let{texts:o,numerals:i,original:e}=JSON.parse(s.textContent||"{}"),n=Qn(o,document.documentElement.lang),a=i==="arab"?Yn:y=>y,c=y=>{let p=y.trim(),h=/[A-Za-z]/.
test(p)?n(p):null;return a(h===null?y:y.replace(p,()=>h))};function l(y){let p=document.createElement("q");Object.assign(p,{lang:"en",dir:"ltr",translate:!1}),p.
textContent=y.data.slice(e.length+1),y.data=e,y.after(" ",p)}function f(y){if(y instanceof Text){let p=y.parentElement?.closest("script, style, [translate=no]");
!p&&y.data.startsWith(`${e} `)&&l(y);let h=p?y.data:c(y.data);h!==y.data&&(y.data=h)}else y instanceof Element&&!y.matches("script, style")&&(Wt.forEach(p=>{let h=y.
getAttribute(p),E=h&&c(h);E&&E!==h&&y.setAttribute(p,E)}),y.childNodes.forEach(f))}let g={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:Wt};
new MutationObserver(y=>y.forEach(({type:p,target:h,addedNodes:E})=>{p==="childList"?E.forEach(f):p==="characterData"?f(h):h instanceof Element&&Wt.forEach(B=>{
let $=h.getAttribute(B),N=$&&c($);N&&N!==$&&h.setAttribute(B,N)})})).observe(t,g),f(t)}var Fe=(t,s,o,i,e)=>s<t.x+t.w&&t.x<s+i&&o<t.y+t.h&&t.y<o+e,ze=new Map;function Xn(t){let s=ze.get(t);if(s)return s;let o=[],i=t>90?Array.from({length:17},(e,n)=>(n-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return i.forEach(e=>i.forEach(n=>o.push([e*t,n*t]))),ze.set(t,o.sort((e,n)=>Math.hypot(...e)-Math.
hypot(...n))),o}function to(t){let s=new Map;return t.forEach(o=>{let i=(o.x>>4)*4096+(o.y>>4),e=s.get(i);e?e.push(o):s.set(i,[o])}),(o,i,e,n)=>{let a=0;for(let c=o-
3>>4;c<=o+e+3>>4;c++)for(let l=i-1>>4;l<=i+n+1>>4;l++)for(let f of s.get(c*4096+l)||[])f.x>o-3&&f.x<o+e+3&&f.y>i-1&&f.y<i+n+1&&a++;return a}}function De(){let t=new Map,
s=({x:e,y:n,w:a,h:c},l)=>{for(let f=Math.floor(e/64);f<=(e+a)/64;f++)for(let g=Math.floor(n/64);g<=(n+c)/64;g++)if(l(t.get(f*4096+g),f*4096+g))return!0;return!1};
return{free:(e,n,a,c)=>!s({x:e,y:n,w:a,h:c},l=>!!(l&&l.some(f=>Fe(f,e,n,a,c)))),take:(e,n,a,c)=>{let l={x:e,y:n,w:a,h:c};s(l,(f,g)=>(f?f.push(l):t.set(g,[l]),!1))}}}
function Re(t,s){let o=t.getContainer(),i=[],e=[],n=[];function a({latlng:p,element:h,rank:E,dot:B=!1,reach:$=0,beside:N=!1,within:j=null}){let S={latlng:p,element:h,
rank:E,dot:B,reach:$,beside:N,within:j,shown:!0};return B||(h.classList.add("ground-name"),L.marker(p,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"\
name-holder",html:h,iconSize:[0,0]})}).addTo(t)),i.push(S),S}function c(){let p=t.attributionControl.getContainer(),{parentElement:h,firstElementChild:E}=s;!p||
!h||!(E instanceof HTMLElement)||(h.style.setProperty("--title",`${E.offsetHeight}px`),h.style.setProperty("--credits",`${p.offsetWidth>o.clientWidth-180?p.offsetHeight:
0}px`))}let l=!1;t.on("viewprereset",()=>{l=!0}),t.on("viewreset",()=>{l=!1});function f(){if(l)return;c();let p=t.getZoom(),h=t.getPixelBounds().getTopLeft(),E=t.
getSize(),B=De(),$=De(),N=[],j={zoom:p,origin:h,size:E,free:B.free,take:B.take,inside:(x,O,_,P)=>x>2&&O>2&&x+_<E.x-2&&O+P<E.y-22,crossed:()=>0},{free:S,take:k,inside:D}=j,
I=o.getBoundingClientRect();[s,ut("tools"),...o.querySelectorAll(".leaflet-control")].forEach(x=>{let{left:O,top:_,width:P,height:F}=x.getBoundingClientRect();x!==
s&&!P||(k(O-I.left,_-I.top,P,F),N.push({x:O-I.left,y:_-I.top,w:P,h:F}))}),i.forEach(({element:x,within:O})=>{O&&x.classList.remove("less")});let Z=L.bounds([-200,
-200],E.add([200,200])),G=i.filter(x=>x.shown).map(x=>({...x,at:t.project(x.latlng,p).subtract(h)})).filter(x=>Z.contains(x.at)).map(x=>({...x,w:x.element.offsetWidth,
h:x.element.offsetHeight})),d=new Set(G.map(({element:x})=>x));G.filter(x=>x.dot).forEach(({at:{x,y:O}})=>k(x-7,O-7,14,14));let w=j.crossed=to(n.flatMap(x=>x(p,
h)).filter(x=>D(x.x,x.y,0,0)));i.forEach(({element:x})=>{d.has(x)||(x.dataset.side="none")}),G.sort((x,O)=>Number(O.dot)-Number(x.dot)||O.rank-x.rank),G.filter(
x=>x.dot).forEach(({element:x,at:O,rank:_,w:P,h:F})=>{let b=[["right",O.x+9,O.y-F/2],["left",O.x-9-P,O.y-F/2],["above",O.x-P/2,O.y-9-F],["below",O.x-P/2,O.y+9]],
T=([,A,z])=>!D(A,z,P,F)||!$.free(A,z,P,F)?1/0:(S(A,z,P,F)?0:40)+w(A,z,P,F)+(N.some(H=>Fe(H,A,z,P,F))?300:0),r=b.reduce((A,z)=>T(z)<T(A)?z:A),m=T(r)<[p<4?0:1,3,p<
3.5?30:1/0,1/0][_]?r:null;x.dataset.side=m?m[0]:"none",m&&(k(m[1],m[2],P,F),$.take(m[1],m[2],P,F))}),e.forEach(x=>x(j));let v=256*2**p;G.filter(x=>!x.dot).forEach(
({element:x,at:{x:O,y:_},reach:P,beside:F,within:b,...T})=>{let{w:r,h:m}=T,A=()=>F?3:r/2,z=()=>Xn(P).find(([W,U])=>{let q=O+W-A(),Y=_+U-m/2;return D(q,Y,r,m)&&!w(
q,Y,r,m)&&S(q-2,Y-2,r+4,m+4)&&(!b||b([(O+h.x)/v,(_+h.y)/v],[(q+h.x)/v,(Y+2+h.y)/v,r/v,(m-4)/v]))}),H=z();if(!H&&b){let W=x.classList.contains("near")?.76:.95;[r,
m]=[r*W,m*W],H=z(),x.classList.toggle("less",!!H)}x.dataset.side=H?"on":"none",H&&(x.style.translate=`${H[0]}px ${H[1]}px`,k(O+H[0]-A()-3,_+H[1]-m/2-3,r+6,m+6))})}
return{addLabel:a,layout:f,onLayout:p=>{e.push(p)},addInk:p=>{n.push(p)}}}var eo=520,no="600 11px ",oo=.4;function so(t){let s=[];return t.forEach(o=>{let i=s[s.length-1];i&&i[i.length-1].distanceTo(o[0])<8?i.push(...o):s.push([...o])}),
s}function*ao(t,s,o){for(let i=0;i<t.length;i+=3){let e=i,n=0;for(;e+1<t.length&&n<o+14;)n+=t[e+1].distanceTo(t[e]),e++;if(n<o+14)continue;let a=t.slice(i,e+1);
a.some(c=>c.x<8||c.y<8||c.x>s.x-8||c.y>s.y-24)||a[0].distanceTo(a[a.length-1])<.96*n||(yield[a,i*6])}}var ro=(t,s,o)=>t.every(i=>!o(i.x+s.x-2,i.y+s.y-3,4,6));function Ze({
map:t,routes:s,usersOf:o},i){let e=L.svg({pane:"along",padding:.2}).addTo(t),n=gt(document.createElement("canvas"));n.font=no+getComputedStyle(document.body).fontFamily;
let a=new Map,c=$=>{let N=a.get($)??n.measureText($).width+oo*$.length;return a.set($,N),N},l=null,f=-1,[g,y]=["",""].map(()=>L.SVG.create("g"));ft(e)._rootGroup.
append(g,y);function p($){let N=[];return s.forEach((j,S)=>{if(!j.shown||$>=0&&S!==$)return;let k=null;j.parts.forEach(D=>{let I=$>=0?[]:o(D.leg).filter(G=>G<S&&
s[G].parts.some(d=>d.number===D.number&&d.system===D.system));if(!D.system||I.length){k=null;return}let Z=$>=0?D.complete:D.seen;k&&k.name===D.system?k.seen.push(
...Z):N.push(k={name:D.system,r:S,seen:[...Z]})})}),N.map(j=>({...j,seen:so(j.seen)}))}function h($,N,j,S){let k=L.SVG.create("path"),D=L.SVG.create("text"),I=L.
SVG.create("textPath");return k.setAttribute("d","M"+j.map(({x:Z,y:G})=>`${Z.toFixed(1)} ${G.toFixed(1)}`).join("L")),k.setAttribute("id",N),k.setAttribute("cla\
ss","along-path"),I.setAttribute("href",`#${N}`),I.setAttribute("startOffset","50%"),I.textContent=$,D.setAttribute("class",S),D.append(I),[k,D]}function E({origin:$,
size:N,free:j,take:S,crossed:k},D){let I=D<0?g:y;I.replaceChildren();let Z=t.getPixelOrigin().subtract($);p(D).forEach((G,d)=>{let w=c(G.name),v=-1/0,x=0,O=G.seen.
flatMap(_=>{let P=x;return x+=6*_.length,[...ao(_,N,w)].map(([F,b])=>({piece:F,at:P+b}))});for(let{piece:_,at:P}of O){if(P-v<eo)continue;let b=_[_.length-1].x<_[0].
x?_.reverse():_,T=b[b.length-1].subtract(b[0]),r=Math.hypot(T.x,T.y),m=L.point(T.y/r,-T.x/r),A=[5,-15].find(U=>ro(b,m.multiplyBy(U+5),k))??(D>=0?5:void 0);if(A===
void 0)continue;let z=b.map(U=>U.add(m.multiplyBy(A)));if(z.slice(1).reduce((U,q,Y)=>U+q.distanceTo(z[Y]),0)<w+4)continue;let W=b.filter((U,q)=>q%2===0).map(U=>U.
add(m.multiplyBy(A+5)));D<0&&!W.every(({x:U,y:q})=>j(U-6,q-6,12,12))||(D<0&&W.forEach(({x:U,y:q})=>S(U-6,q-6,12,12)),v=P,I.append(...h(G.name,`along-${D}-${d}-${P}`,
z.map(U=>U.subtract(Z)),`along route-${G.r}${D<0?"":" hot"}`)))}})}function B($){f=$,y.replaceChildren(),$>=0&&l&&E(l,$),g.style.display=$>=0&&y.childElementCount?
"none":""}return i.onLayout($=>{l=$,E($,-1),B(f)}),B}var Ot=4,io=20,Ge=6,co=44,lo=140,uo=8,fo=[24e5,12e5,6e5,3e5],Ue=t=>Math.min(2.5+1.2*t,20),qe=t=>t.slice(1).reduce((s,o,i)=>s+o.distanceTo(t[i]),0),Ve=t=>L.point(
t.x+t.ox,t.y+t.oy);function Yt(t,s){let o=[];return t.forEach((i,e)=>{let n=o[o.length-1],a=s(i);n&&n.value===a?n.to=e+1:o.push({value:a,from:e,to:e+1})}),o}function He(t){
for(let s=0;s<2;s++){let o=t.map(i=>i.map(({users:e,close:n})=>n.some(a=>a.users.length>e.length||a.users.some(c=>!e.includes(c)))?[...new Set([...e,...n.flatMap(
a=>a.users)])].sort((a,c)=>a-c):e));t.forEach((i,e)=>i.forEach((n,a)=>{n.users=o[e][a]}))}t.forEach(s=>{Yt(s,o=>o.users.length>1).forEach(({value:o,from:i,to:e})=>{
let n=o&&qe(s.slice(i,e).map(a=>L.point(a.x,a.y)))>=io;for(let a=i;a<e;a++){let c=0,l=0;for(let f=Math.max(i,a-Ge);f<Math.min(e,a+Ge+1);f++,l++)c+=s[f].users.length;
s[a].count=n?Math.round(c/l):0}})})}function We({map:t,routes:s},o){["trunk-edges","trunks"].forEach((g,y)=>{t.createPane(g).style.zIndex=String(404+y)});let i=new Map,
e=[],n=new Map;function a(g){o.visit(()=>{for(let y of fo)if(o.frame(g.toBounds(y)),t.getZoom()>=Ot)return;t.setView(g,Ot,{animate:!1})})}function c(g){let y=i.
get(g);if(y)return y;let p=Ue(g),h={pane:"trunks",interactive:!1,smoothFactor:0},E=L.polyline([],{pane:"hits",className:"hit",weight:Math.max(p,18),smoothFactor:0,
bubblingMouseEvents:!1});E.on("click",$=>a($.latlng)),E.on("mouseover",()=>o.highlight(-1));let B=[L.polyline([],{...h,pane:"trunk-edges",className:"trunk-edge",
weight:p+3}),L.polyline([],{...h,className:"trunk",weight:p}),E];return i.set(g,B),B}function l(g){e=[];let y=new Map;s.forEach(({shown:p,dots:h})=>{p&&(Yt(h,E=>E.
count).forEach(({value:E,from:B,to:$})=>{if(!E)return;let N=h.slice(Math.max(B-1,0),$+1).map(Ve),j=y.get(E)||[];y.set(E,j),j.push(L.LineUtil.simplify(N,.4).map(
S=>t.unproject(S,g)))}),Yt(h,E=>E.count?E.users.join():"").forEach(({value:E,from:B,to:$})=>{E&&e.push({points:h.slice(B,$).map(Ve),users:h[B].users})}))}),y.forEach(
(p,h)=>c(h).forEach(E=>E.setLatLngs(p).addTo(t))),i.forEach((p,h)=>{y.has(h)||p.forEach(E=>E.remove())})}function f(g,y){let p=n.get(g);if(p)return p;let h=M("b\
utton","trunk-count",`${y.length} routes`);h.type="button",h.setAttribute("aria-label",`${y.length} routes: show them apart`),h.title=`Their numbers: ${y.map($=>$+
1).join(", ")}`;let B={marker:L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:"trunk-holder",html:h,iconSize:[0,0]})}),button:h,open:()=>{}};
return L.DomEvent.disableClickPropagation(h),h.addEventListener("keydown",$=>$.stopPropagation()),h.addEventListener("click",()=>B.open()),B}return o.onLayout(({
zoom:g,origin:y,size:p,free:h,take:E})=>{let B=new Map,$=new Map,N=e.map(({points:j,users:S})=>({users:S,points:j.map(k=>k.subtract(y)).filter(({x:k,y:D})=>k>40&&
D>14&&k<p.x-40&&D<p.y-30)})).map(j=>({...j,length:qe(j.points)})).filter(({length:j})=>j>=co).sort((j,S)=>S.users.length-j.users.length||S.length-j.length);for(let{
points:j,users:S}of N){if(B.size>=uo)break;let k=S.join(),D=$.get(k)||[],I=62,Z=22,G=[.5,.4,.6,.3,.7,.2,.8].map(x=>j[Math.floor(x*j.length)]).find(x=>h(x.x-I/2,
x.y-Z/2,I,Z)&&D.every(O=>O.distanceTo(x)>lo));if(!G)continue;E(G.x-I/2,G.y-Z/2,I,Z),$.set(k,[...D,G]);let d=`${k} ${D.length}`,w=f(d,S),v=t.unproject(G.add(y),g);
w.open=()=>a(v),w.marker.setLatLng(v).addTo(t),B.set(d,w)}n.forEach(({marker:j,button:S},k)=>{B.has(k)||(S===document.activeElement&&t.getContainer().focus({preventScroll:!0}),
j.remove())}),n=B}),o.addInk((g,y)=>e.flatMap(({points:p,users:h})=>{let E=Ue(h.length)/3;return p.map(B=>B.subtract(y)).flatMap(({x:B,y:$})=>[{x:B,y:$},{x:B-E,
y:$-E},{x:B+E,y:$+E}])})),{draw:l}}var ho=5,po=12,mo=5,Ye=18,go=4e4,Dt=t=>t.km??NaN;function yo(t,s,o){let i=[t[0]];for(let e=1;e<t.length;e++){let n=t[e-1],a=t[e],c=L.LineUtil.clipSegment(n,a,o);
if(c){let[l,f]=c,g=Math.max(Math.ceil(l.distanceTo(f)/s),1),y=n.distanceTo(a)||1;for(let p=0;p<=g;p++){let h=l.multiplyBy(1-p/g).add(f.multiplyBy(p/g));h.km=Dt(
n)+(Dt(a)-Dt(n))*n.distanceTo(h)/y,i.push(h)}}i.push(a)}return i.filter((e,n)=>!n||e.x!==i[n-1].x||e.y!==i[n-1].y)}function bo(t,s,o){let i=[],e=null;for(let n=1;n<
t.length;n++){let a=L.LineUtil.clipSegment(t[n-1],t[n],o);if(!a)continue;let[c,l]=a,f=Math.max(Math.ceil(c.distanceTo(l)/s),1);(!e||!e.equals(c))&&i.push([c]);for(let g=1;g<=
f;g++)i[i.length-1].push(c.multiplyBy(1-g/f).add(l.multiplyBy(g/f)));e=l}return i}function wo(t){let s=[0];for(let o=1;o<t.length;o++)s.push(s[o-1]+Math.hypot(t[o].
x-t[o-1].x,t[o].y-t[o-1].y));for(let o=0,i=0,e=0,n=0,a=0;o<t.length;o++){for(;e<t.length&&s[e]<=s[o]+Ye;)n+=t[e].mx,a+=t[e].my,e++;for(;s[i]<s[o]-Ye;)n-=t[i].mx,
a-=t[i].my,i++;t[o].ox=n/(e-i),t[o].oy=a/(e-i)}}function Kt(t){if(!t.metres){let s=t.metres=[0];t.latlngs.slice(1).forEach((o,i)=>s.push(s[i]+Nt(t.latlngs[i],o).
m))}return t.metres}function Ke({leg:t,from_km:s,backwards:o},i){let e=Kt(t),n=e[e.length-1],a=n?t.km*i/n:0;return s+(o?t.km-a:a)}function Je({map:t,data:s},o){
let i=s.legs.map(d=>({...d,latlngs:d.line,bands:[]})),e=d=>[d.casing,d.line,d.over,d.hit].flatMap(w=>w||[]),n=s.routes.map((d,w)=>{let v=0,x=d.legs.map(([b,T],r)=>{
let m=i[b],A=d.standings[r]||"",z=w>=6?" late":"",H=m.schematic?"schematic":m.modelled?"modelled":"known",W=`${m.medium} ${H}${z} route-${w} ${A}`.trim(),U={interactive:!1,
smoothFactor:0,weight:m.medium==="land"?4:2.5},q={leg:m,number:b,backwards:T,system:d.systems[r],from_km:v,plain:[],dots:[],points:[],apart:[],seen:[],complete:[],
casing:L.polyline([],{...U,pane:"casings",className:`casing ${W}`}),line:L.polyline([],{...U,pane:"lines",className:`line ${W}`}),over:A?L.polyline([],{...U,pane:"\
lines",className:`over ${W}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${W}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return v+=m.km,q.hit.
on("click",Y=>{o.openRoute(o.routeNear(Y.latlng)||{r:w,part:q},Y.latlng)}),q.hit.on("mousemove",Y=>o.highlight((o.routeNear(Y.latlng)||{r:w}).r)),q.hit.on("mous\
eout",()=>o.highlight(-1)),q}),O=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${w}`,html:String(w+1),iconSize:[20,20]})}).
on("click",()=>o.open("route",w,O.getLatLng())),_=L.layerGroup(x.flatMap(e)),P=L.latLngBounds(x.flatMap(b=>b.leg.latlngs));return{parts:x,label:O,group:_,bounds:P,
shown:!0,away:!1,since:d.since,until:d.until,dots:[],wanted:!0}}),a=d=>d.routes.filter(w=>n[w].shown),c=d=>!o.only||o.only.includes(d);i.forEach(d=>{for(let w=0;d.
accuracy_m&&w<d.latlngs.length-1;){let v=w+1;for(;v<d.latlngs.length-1&&Math.abs(d.latlngs[v+1].lat-d.latlngs[w].lat)<1;)v++;d.bands.push(L.polyline(d.latlngs.slice(
w,v+1),{pane:"bands",interactive:!1,noClip:!0,smoothFactor:1,className:d.routes.length>1?"band shared":`band route-${d.routes[0]}`})),w=v}});function l(d){i.forEach(
w=>{let v=w.latlngs[w.latlngs.length>>1].lat,x=w.accuracy_m||0,O=x>po*vt(v,d);w.bands.forEach(_=>{if(O&&a(w).some(P=>c(P)&&!o.failed.has(P))){let P=_.getLatLngs(),
F=(P[0].lat+P[P.length-1].lat)/2;_.addTo(t).setStyle({weight:2*x/vt(F,d)})}else _.remove()})})}let f=null;function g(d,w){d.forEach(({route:_,r:P})=>_.parts.forEach(
F=>{let b=s.comparison&&P<s.comparison.paired?Kt(F.leg):null,T=L.LineUtil.simplify(F.leg.latlngs.map((r,m)=>{let A=t.project(r,w);return b&&(A.km=Ke(F,b[m])),A}),
.8);F.plain=F.backwards?T.reverse():T}));let v=t.getPixelBounds(),x=v.getSize().multiplyBy(.7),O=L.bounds(v.getTopLeft().subtract(x),v.getBottomRight().add(x));
f=O,d.forEach(({route:_,r:P})=>{let F=_.dots=_.parts.flatMap(b=>yo(b.plain,6,O).map(T=>({x:T.x,y:T.y,km:Dt(T),r:P,part:b,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[P],
close:[],count:0})));F.forEach((b,T)=>{let r=F[Math.max(T-1,0)],m=F[Math.min(T+1,F.length-1)],A=Math.hypot(m.x-r.x,m.y-r.y)||1;b.dx=(m.x-r.x)/A,b.dy=(m.y-r.y)/A})})}
function y(d,w){let v=mo+2,x=new Map,O=(b,T)=>Math.floor(b/v)*67108864+Math.floor(T/v),_=b=>w?!o.failed.has(b):c(b),P=d.filter(({r:b})=>_(b));P.forEach(({route:b})=>b.
dots.forEach(T=>{let r=O(T.x,T.y),m=x.get(r);m?m.push(T):x.set(r,[T])}));let F=d.reduce((b,{route:T})=>b+T.dots.length,0)<=go;P.forEach(({route:b,r:T})=>b.dots.
forEach(r=>{let m=new Map([[T,r]]);for(let K=0;F&&K<9;K++){let ot=r.x+(Math.floor(K/3)-1)*v,it=r.y+(K%3-1)*v;for(let Q of x.get(O(ot,it))||[]){if(Q.r===T)continue;
let tt=Math.hypot(Q.x-r.x,Q.y-r.y),ct=m.get(Q.r);tt>v||Math.abs(Q.dx*r.dx+Q.dy*r.dy)<.8||(!ct||tt<Math.hypot(ct.x-r.x,ct.y-r.y))&&m.set(Q.r,Q)}}let A=a(r.part.leg).
filter(_),z=[...new Set([...m.keys(),...A])].sort((K,ot)=>K-ot);if(z.length<2)return;let H=[...m.values()],W=m.get(z[0])||r;w&&Object.assign(r,{users:z,close:H});
let U=w?z.filter(K=>h.has(K)):z,q=A.includes(z[0])&&!m.has(z[0])?S(z[0],r.part):1,Y=Math.min(ho,Math.max(3.6,24/U.length),80/U.length)*q,nt=U.includes(T)?(U.indexOf(
T)-(U.length-1)/2)*Y:0,J=H.reduce((K,ot)=>[K[0]+ot.x/H.length,K[1]+ot.y/H.length],[0,0]);r.mx=J[0]-r.x-W.dy*nt,r.my=J[1]-r.y+W.dx*nt})),w&&He(P.map(({route:b})=>b.
dots))}let p=new Map,h=new Set;o.choose=(d,w)=>{let v=[...h].join();p.set(d,w),h=new Set([...p.values()].flat().sort((x,O)=>x-O)),v!==[...h].join()&&t.getZoom()<
Ot&&o.redraw()};let E=-1;function B(d){let w=t.getZoom(),v=E===d||h.has(d);n[d].parts.forEach(x=>{let O=(v?[x.points]:x.apart).map(_=>L.LineUtil.simplify(_,.4).
map(P=>t.unproject(P,w)));e(x).forEach(_=>_.setLatLngs(O))})}let $=We({map:t,routes:n},o);function N(d){let w=n.map((v,x)=>({route:v,r:x})).filter(({route:v})=>v.
shown);g(w,d),y(w,d<Ot),w.forEach(({route:v,r:x})=>{wo(v.dots),v.parts.forEach(O=>{O.dots=[]}),v.dots.forEach(O=>O.part.dots.push(O)),v.parts.forEach(O=>{O.points=
O.dots.map(_=>L.point(_.x+_.ox,_.y+_.oy))}),v.parts.forEach((O,_)=>{let P=v.parts[_+1],F=P?[...O.dots,P.dots[0]]:O.dots;O.points=F.map(b=>L.point(b.x+b.ox,b.y+b.
oy)),O.apart=[[]],F.forEach((b,T)=>{let r=O.apart[O.apart.length-1];!b.count||T&&!F[T-1].count?r.push(O.points[T]):r.length&&O.apart.push([])}),O.apart=O.apart.
filter(b=>b.length>1)}),B(x)}),$.draw(d),j.forEach(v=>v(d))}let j=[];o.onLines=d=>{j.push(d)};function S(d,w){let v=n[d].parts.find(x=>x.number===w.number);return v&&
v.backwards!==w.backwards?-1:1}o.routeNear=(d,w=10)=>{let v=t.project(d,t.getZoom()),x=null,O=w;return n.forEach((_,P)=>{_.shown&&_.parts.forEach(F=>{for(let b=1;b<
F.points.length;b++){let T=L.LineUtil.pointToSegmentDistance(v,F.points[b-1],F.points[b]);T<O&&(O=T,x={r:P,part:F})}})}),x},o.addInk((d,w)=>{let v=L.bounds(w,w.
add(t.getSize())),x=O=>bo(O,6,v).map(_=>_.map(P=>P.subtract(w)));return n.flatMap((O,_)=>O.shown?O.parts.flatMap(P=>(P.complete=x(P.points),P.seen=h.has(_)?P.complete:
P.apart.flatMap(x),P.seen.flat())):[])});let k=[.5,.4,.6,.3,.7,.2,.8,.1,.9];o.onLayout(({zoom:d,origin:w,size:v,free:x,take:O})=>{n.forEach(_=>{if(_.label.remove(),
!_.shown)return;let P=_.parts.flatMap(T=>T.seen.map(r=>({piece:r,users:r.length?a(T.leg).length:0})));P.sort((T,r)=>T.users-r.users||r.piece.length-T.piece.length);
let b=P.flatMap(({piece:T})=>k.map(r=>T[Math.floor(r*T.length)])).find(({x:T,y:r})=>T>14&&r>14&&T<v.x-14&&r<v.y-14&&x(T-11,r-11,22,22));b&&(O(b.x-11,b.y-11,22,22),
_.label.setLatLng(t.unproject(b.add(w),d)).addTo(t))})});let D=Ze({map:t,routes:n,usersOf:a},o);o.highlight=d=>{if(d===E)return;let w=E;E=d,t.getZoom()<Ot&&[w,d].
forEach(v=>{n[v]?.shown&&B(v)}),document.documentElement.classList.toggle("has-hot",d>=0),document.querySelectorAll(".hot").forEach(v=>v.classList.remove("hot")),
D(d),d>=0&&document.querySelectorAll(`.route-${d}`).forEach(v=>v.classList.add("hot"))};let I=d=>{if(d instanceof SVGPathElement)return-2;let w=d instanceof Element&&
d.closest("[class*=route-], [data-route]");if(!w)return-1;let v=/(?:^| )route-(\d+)(?: |$)/.exec(w.getAttribute("class")||"");return Number(v?v[1]:w.getAttribute(
"data-route")||-1)};["mouseover","focusin"].forEach(d=>document.addEventListener(d,w=>{let v=I(w.target);v>-2&&o.highlight(v)})),document.addEventListener("focu\
sout",()=>o.highlight(-1)),o.kpAt=({part:d},w)=>{let{leg:v}=d,x=Kt(v),O=t.project(w,t.getZoom()),_=v.latlngs.map(b=>t.project(b,t.getZoom())),P=1/0,F=0;for(let b=1;b<
_.length;b++){let[T,r]=[_[b-1],_[b]],m=r.subtract(T),A=m.x**2+m.y**2,z=O.subtract(T),H=A?Math.min(Math.max((z.x*m.x+z.y*m.y)/A,0),1):0,W=O.distanceTo(T.add(m.multiplyBy(
H)));W<P&&(P=W,F=x[b-1]+H*(x[b]-x[b-1]))}return Ke(d,F)},o.openRoute=(d,w)=>{let v=o.open("route",d.r,w,d.part.number),{leg:x}=d.part,O=x.accuracy_m===null?NaN:
x.accuracy_m/1e3,_=O>0?Math.min(2,1-Math.floor(Math.log10(2*O))):2,P=10**-_,F=Math.max(0,_),b=(Math.round(o.kpAt(d,w)/P)*P).toLocaleString("en",{minimumFractionDigits:F,
maximumFractionDigits:F}),T=Number.isNaN(O)?"accuracy not known":`± ${O} km`,r=M("p","kp",M("b","",`KP ${b} km`),` along the route from its start, ${T}. ${o.hereLines(
w).join(". ")}.`);return dt(v,"h2").after(r),v};let Z=d=>document.querySelector(`[data-route="${d}"]`);function G(d,w){let v=d.wanted&&!d.away,x=Z(w);if(x){let O=x.
querySelector("input");O&&(O.checked=d.wanted),x.classList.toggle("off",!v),dt(x,".when").textContent=d.away?` (not in ${o.year})`:""}d.shown!==v&&(d.shown=v,v?
d.group.addTo(t):d.group.remove())}o.routes=n,o.legs=i,n.forEach((d,w)=>{d.group.addTo(t);let v=Z(w),x=v&&dt(v,".go"),O=x?.textContent??`Route ${w+1}`,_=o.addLayer(
{key:`route-${w}`,title:O,parent:"routes",show:b=>{d.wanted=b,G(d,w)},mark:()=>M("span",`number route-${w}`,String(w+1))}),P=()=>{o.open("route",w,null),o.visit(
()=>o.frame(d.bounds))};o.addSearch({names:[O,x?.title],kind:`route ${w+1}`,open:P});let F=v&&v.querySelector("input");F&&F.addEventListener("change",()=>_.set(
F.checked)),x&&x.addEventListener("click",P)}),o.onYear(d=>n.forEach((w,v)=>{w.away=d!==null&&(w.since!==null&&d<w.since||w.until!==null&&d>w.until),G(w,v)}),n.
flatMap(d=>[d.since,d.until])),o.onDraw(N),t.on("moveend",()=>{let d=t.getPixelBounds();f&&!f.contains(d)&&N(t.getZoom())}),o.onDraw(l)}function Qe(t,s,o,i){let e=t.getContainer(),n=ut("panel-toggle"),a=ut("card"),c=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),l=L.control.zoom().addTo(t),
f=()=>document.body.classList.contains("comparing"),g=!0,y=0;function p(){let d=!a.hidden,w=g&&!d;n.setAttribute("aria-expanded",String(w)),ut("panel-body").hidden=
!w,s.classList.toggle("closed",!w&&!d),s.classList.toggle("carded",d),e.parentElement?.parentElement?.classList.toggle("covered",w||d),cancelAnimationFrame(y),y=
requestAnimationFrame(i)}function h(d){g=d,d&&I.close(),p()}n.addEventListener("click",()=>h(n.getAttribute("aria-expanded")!=="true"));function E(){let{width:d,
height:w}=s.getBoundingClientRect(),v=s.classList.contains("closed"),x=t.attributionControl.getContainer()?.offsetHeight??0;if(!ht())return s.getBoundingClientRect().
left>=e.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,x+24]}:v?{paddingTopLeft:[76,w+34],paddingBottomRight:[60,x+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[d+60,50]};let O=e.getBoundingClientRect(),_=v?null:s.getBoundingClientRect(),P=_&&_.top<O.top+40,F=_&&!P?Math.max(O.bottom-_.top,0)+14:
x+62,b=P?Math.max(O.right-_.left,0)+20:30,T=e.clientHeight<330;return{paddingTopLeft:[30,T||!v?20:w+26],paddingBottomRight:[Math.min(b,O.width/2),Math.min(T?56:
F,O.height*.6)]}}function B(d){t.fitBounds(d,{...E(),animate:!1})}let $=null,N=()=>({at:t.getCenter(),zoom:t.getZoom()}),j=()=>{let d=N();return $!==null&&d.zoom===
$.to.zoom&&t.project(d.at).distanceTo(t.project($.to.at))<2};function S(d){cancelAnimationFrame(y),requestAnimationFrame(()=>{let w=j()&&$?$.from:N();t.fire("vi\
sit"),d(),$={from:w,to:N()}})}function k(){if(!$||!j())return!1;let{from:d}=$;return $=null,t.fire("visit"),t.setView(d.at,d.zoom,{animate:!1}),!0}function D(){
let{paddingTopLeft:d,paddingBottomRight:w}=E();t.options.minZoom=0;let v=t.getBoundsZoom(o.bounds,!1,L.point(d[0]+w[0],d[1]+w[1])),x=Math.floor(4*Math.min(t.getBoundsZoom(
o.window,!0),v))/4;t.getZoom()<x&&t.setZoom(x,{animate:!1}),t.setMinZoom(x)}let I=Lo(t,a,p);function Z(){c.setPosition("bottomleft"),l.setPosition(ht()?"bottomr\
ight":"bottomleft"),h(!ht()&&!f())}let G=t.attributionControl.getContainer();return G?.addEventListener("click",d=>{d.target instanceof Element&&d.target.closest(
"a")||G.classList.toggle("open")}),Z(),ce(Z),B(o.bounds),{expand:h,frame:B,visit:S,back:k,limit:D,card:I.open,closeCard:I.close}}function Lo(t,s,o){let i=dt(s,"\
.card-body"),e=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),n=null;function a(){if(!n)return!1;let{gone:l,from:f}=n,g=s.contains(
document.activeElement);return n=null,e.remove(),s.hidden=!0,i.replaceChildren(),l(),o(),f&&f.isConnected&&g&&f.focus({preventScroll:!0}),!0}function c(l,f,g=()=>{}){
let y=document.activeElement,p=s.contains(y),h=y===document.body?null:y,E=p&&n?n.from:h,B=p||!!(E&&E.matches(":focus-visible")),$=n;return n=null,$?.gone(),n={gone:g,
from:E},i.replaceChildren(l),i.scrollTop=0,f?e.setLatLng(f).addTo(t):e.remove(),s.hidden=!1,o(),B&&s.focus({preventScroll:!0}),l}return{open:c,close:a}}var xo=[Pe,Je,pe,ge,Ee],Mo=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],Jt=null,Qt=null,Xt=null;ft(window).$||=t=>{let s=document.createElement("template");return s.innerHTML=
String(t).trim(),[s.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),ft(L.PosAnimation).include({run(t,s){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,s),this.fire("step").fire("end")}}));
function Eo(t){let{crs:s=L.CRS.EPSG3857}=t.options;s===L.CRS.EPSG3857&&(t.project=(o,i=t.getZoom())=>{let e=L.latLng(o),n=2**i;if(e.ofLat!==e.lat||e.ofLng!==e.lng){
let{x:a,y:c}=s.latLngToPoint(e,0);Object.assign(e,{ofLat:e.lat,ofLng:e.lng,u:a,v:c})}return new L.Point((e.u||0)*n,(e.v||0)*n)})}async function Xe(t){je(document.
body);let s=JSON.parse(ut("data").dataset.view||""),o=t.getContainer(),i=ut("panel");Mo.forEach(([y,p])=>{t.createPane(y).style.zIndex=String(p)}),o.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),Eo(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(ut("credits").innerHTML),o.setAttribute("role","application"),o.setAttribute("aria-roledescri\
ption","map");let e=!1,{layout:n,...a}=Re(t,i),{limit:c,...l}=Qe(t,i,s,()=>{e&&n()});s.icon&&(delete ft(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
s.icon));let f=Ao(t,{...a,...l,layout:n},()=>e);t.setMaxBounds(s.window),c(),t.on("resize",c),o.setAttribute("aria-busy","true");let g={map:t,box:o,panel:i,...await ko(
s,o)};xo.forEach(y=>y(g,f)),e=!0,f.redraw(),o.removeAttribute("aria-busy"),vo(t,f),[Jt,Qt,Xt]=[t,g,f]}function vo(t,{redraw:s,layout:o}){let i=t.getContainer(),
e=!1,n=0;function a([c,...l]){cancelAnimationFrame(n),n=requestAnimationFrame(()=>{n=0,c(),l.length?a(l):i.classList.remove("unplaced")})}t.on("zoomanim dragsta\
rt visit",()=>{e=!0}),t.on("zoomend",()=>{e?i.classList.add("unplaced"):s()}),t.on("moveend",()=>{e?a(i.classList.contains("unplaced")?[()=>s(!1),o]:[o]):o(),e=
!1}),t.on("viewreset",()=>{n||o()})}async function ko(t,s){try{let[o,i]=await Promise.all(["ground","data"].map(a=>$e(ut(a).textContent||"",(c,l)=>new L.LatLng(
c,l)))),{features:e,...n}=i;return{data:{...n,...t},ground:o,features:Oe(e)}}catch(o){let i=M("p","unread","The map cannot be drawn: this browser is from before\
 2023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");throw i.setAttribute("role","alert"),s.append(i),o}}function Ao(t,s,o){
let i=[],e=[],n=!1;function a(f=!0){let g=t.getZoom();i.forEach(y=>y(g)),f&&s.layout()}function c(){!o()||n||(a(),e.forEach(f=>f()),l.state.changed())}let l={...s,
redraw:a,year:null,only:null,failed:new Set,layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(f,g,y)=>{
l.state.entries.set(f,{get:g,set:y})}},depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(f,g)=>l.open("route",f.r,g),highlight:()=>{},
choose:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],open:(f,g,y)=>l.card(M("div"),y),show:()=>{},find:()=>[],onDraw:f=>{i.push(f)},onLayers:f=>{
e.push(f)},addSearch:f=>{l.entries.push(f)},onYear:(f,g=[])=>{l.years.push(f),g.forEach(y=>l.dates.add(y))},together(f){let g=n;n=!0,f(),n=g,c()},addLayer({key:f,
title:g,group:y,shown:p=!0,parent:h="",count:E=null,show:B=null,mark:$=null}){let N={key:f,title:g,parent:h,count:E,mark:$,first:p,shown:!1,set(j){N.shown!==j&&
(N.shown=j,y&&(j?y.addTo(t):y.remove()),B&&B(j),c())}};return l.layers.push(N),N.set(p),N}};return l}return fn(So);})();
