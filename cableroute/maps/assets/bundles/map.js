var cableroute=(()=>{var Vt=Object.defineProperty;var Ge=Object.getOwnPropertyDescriptor;var Ve=Object.getOwnPropertyNames;var qe=Object.prototype.hasOwnProperty;var He=(t,s)=>{for(var n in s)Vt(t,n,{get:s[n],enumerable:!0})},Ue=(t,s,n,l)=>{if(s&&typeof s=="object"||typeof s=="function")for(let e of Ve(s))!qe.call(t,e)&&
e!==n&&Vt(t,e,{get:()=>s[e],enumerable:!(l=Ge(s,e))||l.enumerable});return t};var We=t=>Ue(Vt({},"__esModule",{value:!0}),t);var Zn={};He(Zn,{given:()=>Qt,map:()=>Jt,shared:()=>Xt,start:()=>Fe});var re=window.matchMedia("(max-width: 760px)"),gt=()=>re.matches,ie=t=>re.addEventListener("change",t);function Lt(t){let s=document.getElementById(t);if(!s)throw new Error(
`the page has no ${t}`);return s}function Ct(t,s){let n=t.querySelector(s);if(!n)throw new Error(`the page has no ${s}`);return n}function g(t,s,...n){let l=document.
createElement(t);return s&&(l.className=s),l.append(...n),l}function vt(t){let s=t.getContext("2d");if(!s)throw new Error("this browser paints on no canvas");return s}
var mt=t=>t,Dt=(t,s)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**s);function le(t){let s=new Map,n=[],l=new Array(5).fill(0);return t.forEach((o,i)=>(o.places||[]).forEach(c=>{let f=s.get(c);f?f.push(i):s.set(c,[i])})),t.map((o,i)=>i).
sort((o,i)=>(t[i].places||[]).length-(t[o].places||[]).length).forEach(o=>{let i=l.map(c=>c/(4*t.length));(t[o].places||[]).forEach(c=>(s.get(c)||[]).forEach(f=>{
n[f]!==void 0&&i[n[f]]++})),n[o]=i.indexOf(Math.min(...i)),l[n[o]]++}),n}function ce(t,s){let n=new Map,l=i=>{let c=n.get(i)||{users:new Set,turn:0,next:[],order:[]};
return n.set(i,c),c},e=i=>`${i.lat.toFixed(2)} ${i.lng.toFixed(2)}`,o=t.map(({latlngs:i})=>i.slice(1).map((c,f)=>{let p=e(i[f]),S=e(c);return p<S?{key:`${p} ${S}`,
sense:1}:{key:`${S} ${p}`,sense:-1}}));t.forEach(({item:i},c)=>o[c].forEach(({key:f})=>l(f).users.add(i.system))),o.forEach(i=>i.slice(1).forEach(({key:c,sense:f},p)=>{
let S=i[p];l(S.key).next.push([c,f*S.sense]),l(c).next.push([S.key,f*S.sense])})),n.forEach(i=>{if(i.turn)return;i.turn=1;let c=[i];for(let f=c.pop();f;f=c.pop())
for(let[p,S]of f.next){let N=l(p);N.turn||(N.turn=f.turn*S,c.push(N))}}),n.forEach(i=>{i.order=[...i.users].sort((c,f)=>s[f]-s[c]||c-f)}),t.forEach((i,c)=>{let{
facts:{from:f,to:p},system:S}=i.item,N=o[c].map(({key:R,sense:v})=>{let{order:_,turn:Z}=l(R);return v*Z*(_.indexOf(S)-(_.length-1)/2)});N.some(R=>R)&&(i.slots=i.
latlngs.map((R,v)=>v===0&&typeof f=="number"||v===N.length&&typeof p=="number"?0:((N[v-1]??N[v])+(N[v]??N[v-1]))/2))})}var Ye=11,Ke=3.2,Je=6e4,Qe=["out of service","retired","cancelled"],jt="schematic",Xe=["inferred",jt,"assumed"],tn='500 11px system-ui, -apple-system, "Segoe UI\
", Roboto, "Noto Sans", sans-serif',Pt=t=>t==="in service"?"live":Qe.includes(t)?"gone":"plan",Ut=t=>Xe.includes(t.confidence||""),qt=t=>t.confidence===jt?jt:Ut(
t)?"modelled":"known",en={modelled:"9 2.5",[jt]:"9 2.5 2 2.5"},_t=t=>Number(String(t||"").slice(0,4))||null,ue=t=>t.length>32?`${t.slice(0,30)}…`:t,de=t=>t.slice(
1).reduce((s,n,l)=>s+n.distanceTo(t[l]),0);function nn(t){let s=t.reduce((n,l)=>l.length>n.length?l:n);return s[s.length>>1]}function Ht(t){let s=[g("bdi","en c\
lip",t.name)];if(t.name_ar){let n=g("span","ar clip",t.name_ar);n.lang="ar",n.dir="rtl",s.push(" ",n)}return s}function fe({map:t,data:s,box:n,panel:l,features:e},o){
let i=!s.routes.length,c=t.createPane("catalogue-hot"),f=t.createPane("catalogue-names");Object.assign(c.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(
f.style,{zIndex:"605",pointerEvents:"none"});let p=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),S=L.canvas({pane:"catalogue-hot",padding:.25}),N=L.circle(
[0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function R(){let r=getComputedStyle(document.documentElement),y=C=>r.getPropertyValue(`--${C}`).
trim();return{soft:y("soft"),ink:y("ink"),halo:y("halo"),land:y("land"),routes:Array.from({length:7},(C,D)=>y(`route-${D}`))}}let v=R(),_=i?le(e.systems):[],Z=r=>{
let y=Pt(e.systems[r].status);return!i||y==="gone"?v.soft:v.routes[_[r]]};function H(r){let y=Pt(e.systems[r.system].status),C=Ut(r);return{color:Z(r.system),weight:y===
"gone"?1.2:C?1.5:2.2,opacity:i?.95:.75,lineCap:y==="plan"?"round":"butt",dashArray:y==="plan"?"0.1 4":y==="gone"?"2 4":en[qt(r)]}}let[[,I],[,G]]=s.window,nt=r=>{
let y=r.map(tt=>tt.lng),C=[r],D=y.reduce((tt,ot)=>Math.min(tt,ot)),K=y.reduce((tt,ot)=>Math.max(tt,ot));return D<I&&C.push(r.map(tt=>L.latLng(tt.lat,tt.lng+360))),
K>G&&C.push(r.map(tt=>L.latLng(tt.lat,tt.lng-360))),C},O=e.segments.map((r,y)=>{let C=r.line,D=L.polyline(nt(C),{renderer:p,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,
...H(r)});return D.on("mouseover",tt=>E(r.system,tt.latlng)),D.on("mouseout",()=>E(null)),D.on("click",tt=>o.open("system",r.system,tt.latlng,y)),mt(D).system=e.
systems[r.system].name,{item:r,latlngs:C,line:D,slots:null,drawn:null}}),P=e.systems.map(()=>[]);if(O.forEach(r=>P[r.item.system].push(r)),O.reduce((r,{latlngs:y})=>r+
y.length,0)<=Je){let r=P.map(y=>{let C=y.flatMap(({latlngs:D})=>D.map(K=>K.lat));return C.reduce((D,K)=>D+K,0)/(C.length||1)});ce(O,r)}function V(r){let y=Dt(20,
r)/1e3,C=Math.min(Ke,Ye/y);O.forEach(D=>{let{slots:K}=D;if(!K||!d(D))return;let tt=D.latlngs.map(st=>t.project(st,r)),ot=tt.map((st,ut)=>{let ht=tt[Math.max(ut-
1,0)],rt=tt[Math.min(ut+1,tt.length-1)].subtract(ht),dt=Math.hypot(rt.x,rt.y)||1,it=K[ut]*C;return t.unproject([st.x-rt.y/dt*it,st.y+rt.x/dt*it],r)});D.drawn=ot,
D.line.setLatLngs(nt(ot))}),T!==null&&w(T)}let B={live:!1,plan:!1,gone:!1},k=L.layerGroup(),F=null,u=r=>{let{ready:y,over:C}=e.systems[r];return F===null||(_t(y)||
0)<=F&&(_t(C)||1/0)>=F},d=({item:r})=>B[Pt(e.systems[r.system].status)]&&u(r.system);function x(){O.forEach(r=>{let y=d(r);y!==k.hasLayer(r.line)&&(y?k.addLayer(
r.line):k.removeLayer(r.line))})}k.addTo(t),o.onYear(r=>{F=r,x(),lt()},[...e.systems.flatMap(r=>[_t(r.ready),_t(r.over)]),...e.incidents.map(r=>r.lat===void 0?null:
_t(r.start))]);let T=null,b=null,A=L.layerGroup().addTo(t),m=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function w(r){if(T=r,A.clearLayers(),n.classList.
toggle("has-hot-system",r!==null),document.querySelectorAll(".systems .hot").forEach(C=>C.classList.remove("hot")),r===null)return;let y=document.querySelector(
`.systems [data-system="${r}"]`);y&&y.classList.add("hot"),P[r].forEach(C=>{let D=H(C.item),K=nt(C.drawn||C.latlngs),tt=i?D.color:v.ink,{weight:ot=0}=D;[{color:v.
halo,weight:ot+5},{...D,color:tt,weight:ot+1.5,opacity:1}].forEach(ut=>L.polyline(K,{renderer:S,pane:"catalogue-hot",interactive:!1,smoothFactor:1,...ut}).addTo(
A))})}function E(r,y){if(w(r===null?b:r),r===null||!y){m.remove();return}m.setLatLng(y).setContent(g("bdi","clip",e.systems[r].name)).addTo(t)}function a(r){N.remove(),
r&&r.accuracy_m&&r.lat!==void 0&&r.lon!==void 0&&N.setLatLng([r.lat,r.lon]).setRadius(r.accuracy_m).addTo(t)}let h=r=>o.open("place",r,J[r].latlng),M=e.places.map(
()=>0);e.systems.forEach(r=>(r.places||[]).forEach(y=>{M[y]++}));let $=[],z=L.layerGroup(),j=[],W=new Set(s.routes.flatMap(({legs:r})=>[{at:r[0],last:!1},{at:r[r.
length-1],last:!0}]).map(({at:[r,y],last:C})=>e.legs[r].facts[y===C?"from":"to"])),J=e.places.map((r,y)=>{let C=L.latLng(r.lat,r.lon);if(r.role==="other"){let st=L.
circleMarker(C,{renderer:p,pane:"catalogue",radius:i?3.2:4,weight:1.3,fillOpacity:1,color:v.ink,fillColor:v.land,bubblingMouseEvents:!1});return st.on("click",()=>h(
y)),st.on("mouseover",()=>{m.setLatLng(C).setContent(g("span","",...Ht(r))).addTo(t)}).on("mouseout",()=>m.remove()),z.addLayer(st),$.push(st),j.push({latlng:C,
text:r.name,rank:M[y],className:"of-place",off:!1}),{latlng:C}}let D=g("span","place-name",...Ht(r)),K=r.role==="station",tt=K?14:8,ot=L.marker(C,{icon:L.divIcon(
{className:`place ${r.role}`,html:g("div","dot",g("i"),D),iconSize:[tt,tt]}),zIndexOffset:K?200:-200,riseOnHover:!0}).addTo(t);return ot.getElement()?.setAttribute(
"aria-label",[r.name,r.name_ar].filter(Boolean).join(" ")),K||ot.bindTooltip(g("span","",...Ht(r)),{direction:"top",className:"tip"}),ot.on("click",()=>h(y)),ot.
on("keypress",st=>{st.originalEvent.key==="Enter"&&h(y)}),o.addLabel({latlng:C,element:D,dot:!0,rank:K?W.has(y)?3:2:0}),{latlng:C}});o.places=J;let U=e.stretches.
map((r,y)=>{let C=r.line,D=L.polyline(C,{renderer:p,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:v.ink,weight:1.6,opacity:.7,dashArray:Ut(r)?"5 \
3":void 0});return D.on("click",K=>o.open("stretch",y,K.latlng)),D.on("mouseover",K=>{m.setLatLng(K.latlng).setContent(g("bdi","clip",r.name)).addTo(t)}).on("mo\
useout",()=>m.remove()),{item:r,latlngs:C,line:D}}),X=L.layerGroup(U.map(({line:r})=>r)),Y=mt(L.CircleMarker).extend({_updatePath(){let r=this._renderer,y=this.
_point,C=this._radius,D=r._ctx;!r._drawing||this._empty()||(D.beginPath(),D.moveTo(y.x,y.y-C),D.lineTo(y.x+C,y.y),D.lineTo(y.x,y.y+C),D.lineTo(y.x-C,y.y),D.closePath(),
r._fillStroke(D,this))}}),q=L.layerGroup(),et=[];e.incidents.forEach((r,y)=>{if(r.lat===void 0||r.lon===void 0)return;let C=L.latLng(r.lat,r.lon),D=new Y(C,{renderer:p,
pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:v.halo,fillColor:v.ink,bubblingMouseEvents:!1});D.on("click",()=>o.open("incident",y,C)),D.on("mouseo\
ver",()=>{m.setLatLng(C).setContent(g("bdi","clip",`${r.start}: ${r.name}`)).addTo(t)}).on("mouseout",()=>m.remove()),et.push({latlng:C,lozenge:D,text:String(r.
start).slice(0,7),rank:1e3,className:"of-incident",year:_t(r.start),hidden:!0,off:!1})});function lt(){et.forEach(r=>{let y=F===null||r.year===null||r.year===F;
r.off=!y,y?q.addLayer(r.lozenge):q.removeLayer(r.lozenge)})}lt();let at={live:0,plan:0,gone:0};e.systems.forEach(r=>{at[Pt(r.status)]++}),[["live","In service"],
["plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([r])=>at[r]).forEach(([r,y])=>o.addLayer({key:`systems-${r}`,title:y,parent:"\
systems",count:at[r],shown:i&&r!=="gone",show:C=>{B[r]=C,x()}})),j.length&&o.addLayer({key:"stations",parent:"stations",title:i?"Landing stations":"Other landin\
g stations",group:z,count:j.length,shown:!0,show:r=>{j.forEach(y=>{y.off=!r})}}),U.length&&o.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:X,
count:e.paths.length,shown:i}),et.length&&o.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:q,count:et.length,shown:i,show:r=>{et.forEach(y=>{
y.hidden=!r})}});let ct=vt(document.createElement("canvas"));ct.font=tn;let bt=new Map;function Mt(r){let y=bt.get(r)??ct.measureText(r).width;return bt.set(r,y),
y}let De=r=>Math.round((gt()?.4:1)*(r<3?24:r<5?70:130)),te=r=>mt(r)._parts||[];o.addInk((r,y)=>{let C=[],D=t.getPixelOrigin().subtract(y);if(!i)return C;for(let{
line:K}of O)if(k.hasLayer(K))for(let tt of te(K))for(let ot=1;ot<tt.length;ot++){let st=tt[ot-1],ut=tt[ot],ht=Math.ceil(st.distanceTo(ut)/8);for(let yt=0;yt<ht;yt++)
C.push({x:st.x+(ut.x-st.x)*yt/ht+D.x,y:st.y+(ut.y-st.y)*yt/ht+D.y});if(C.length>4e4)return C}return C}),o.onLayout(({origin:r,size:y,free:C,take:D,inside:K,crossed:tt,
zoom:ot})=>{let st=[],ut=t.containerPointToLayerPoint([0,0]),ht=(rt,dt,it,ft,wt=0)=>{let pt=g("span",`catalogue-name ${dt}`,g("bdi","",rt));return pt.style.transform=
`translate(${(it+ut.x).toFixed(1)}px, ${(ft+ut.y).toFixed(1)}px)`+(wt?` rotate(${wt.toFixed(3)}rad)`:""),st.push(pt),pt},yt=[...et.filter(rt=>!rt.hidden),...j].
filter(rt=>!rt.off).map(rt=>({...rt,at:t.project(rt.latlng,ot).subtract(r)})).filter(({at:rt})=>rt.x>0&&rt.y>0&&rt.x<y.x&&rt.y<y.y).sort((rt,dt)=>dt.rank-rt.rank);
yt.forEach(({at:rt})=>D(rt.x-4,rt.y-4,8,8)),i&&Re(ht,{size:y,free:C,take:D});for(let rt of yt){if(st.length>=De(ot))break;let dt=ue(rt.text),it=Mt(dt)+2,ft=13,{
x:wt,y:pt}=rt.at,Ot=[[wt+7,pt-ft/2],[wt-7-it,pt-ft/2],[wt-it/2,pt-7-ft],[wt-it/2,pt+7]].filter(([Et,xt])=>K(Et,xt,it,ft)&&C(Et,xt,it,ft)).map(([Et,xt])=>({u:Et,
v:xt,met:tt(Et,xt,it,ft)})),At=Ot.length?Ot.reduce((Et,xt)=>xt.met<Et.met?xt:Et):null;!At||At.met>(rt.rank>=1e3?9:2)||(D(At.u,At.v,it,ft),ht(dt,rt.className,At.
u,At.v))}f.replaceChildren(...st)});function Re(r,{size:y,free:C,take:D}){e.systems.map((ot,st)=>st).filter(ot=>P[ot].some(st=>k.hasLayer(st.line))).map(ot=>{let st=P[ot].
flatMap(({line:ut})=>te(ut)).map(ut=>ut.map(ht=>t.layerPointToContainerPoint(ht)));return{s:ot,parts:st,length:st.reduce((ut,ht)=>ut+de(ht),0)}}).sort((ot,st)=>st.
length-ot.length).slice(0,gt()?12:60).forEach(({s:ot,parts:st})=>{let ut=ue(e.systems[ot].name),ht=Mt(ut)+4,yt=[];st.forEach(dt=>{for(let it=0;it+1<dt.length;it++){
let ft=it+1;for(;ft+1<dt.length&&dt[it].distanceTo(dt[ft])<ht;)ft++;let wt=dt[it],pt=dt[ft],Nt=wt.distanceTo(pt);Nt<ht||Nt<.985*de(dt.slice(it,ft+1))||yt.push([
wt,pt])}});let rt=Math.max(1,Math.floor(yt.length/24));for(let dt=0;dt<yt.length;dt+=rt){let[it,ft]=yt[(dt+ot*7*rt)%yt.length];ft.x<it.x&&([it,ft]=[ft,it]);let wt=it.
add(ft).divideBy(2),pt=ft.subtract(it),Nt=Math.hypot(pt.x,pt.y),Ot=L.point(pt.x/Nt,pt.y/Nt),At=L.point(Ot.y,-Ot.x),Et=ht/5+6,xt=[-2,-1,0,1,2].map(St=>wt.add(Ot.
multiplyBy(St*ht/5)).subtract([ht/10+3,7]));if(!xt.every(({x:St,y:Bt})=>St>4&&Bt>4&&St<y.x-60&&Bt<y.y-30)||!xt.every(({x:St,y:Bt})=>C(St,Bt,Et,14)))continue;xt.
forEach(({x:St,y:Bt})=>D(St,Bt,Et,14));let ae=wt.subtract(Ot.multiplyBy(ht/2-2)).add(At.multiplyBy(6.5)),Ze=r(ut,"of-system",ae.x,ae.y,Math.atan2(pt.y,pt.x));Ze.
style.color=Z(ot);break}})}let ee={system:r=>P[r].map(y=>y.drawn||y.latlngs),segment:r=>[O[r].latlngs],stretch:r=>[U[r].latlngs],path:r=>e.paths[r].stretches.map(
y=>U[y].latlngs),leg:r=>[o.legs[r].latlngs]};o.where=(r,y)=>{if(r==="place")return J[y].latlng;if(r==="incident"){let D=e.incidents[y];return D.lat===void 0||D.
lon===void 0?null:L.latLng(D.lat,D.lon)}let C=ee[r]?.(y)??[];return C.length?nn(C):null},o.mark=(r,y=0)=>{a(r==="place"?e.places[y]:r==="incident"?e.incidents[y]:
null),b=r==="system"?y:r==="segment"?e.segments[y].system:null,w(b)};function ne(r,y){let C=["system","segment","path"].includes(r)?ee[r]?.(y).flat()??[]:[],D=o.
where(r,y);return C.length?o.frame(L.latLngBounds(C)):D&&t.setView(D,Math.max(t.getZoom(),8),{animate:!1}),o.open(r,y,null)}let Ft=(r,y,C)=>C.forEach((D,K)=>o.addSearch(
{names:D.filter(Boolean),kind:y,open:()=>ne(r,K)})),oe=r=>[r.name,r.name_ar,r.id,...String(r.facts["other names"]||"").split(", ")];Ft("place","Place",e.places.
map(oe)),Ft("system","Cable system",e.systems.map(oe)),Ft("path","Crossing path",e.paths.map(r=>[r.name,r.name_ar,r.id])),Ft("incident","Incident",e.incidents.map(
r=>[r.name,r.start])),Ft("deal","Deal",e.deals.map(r=>[r.name]));let je=r=>{let y=Pt(e.systems[r.system].status);return y!=="live"?y:qt(r)},ze=new Set([...e.segments.
map(je),...U.length?["path"]:[],...et.length?["incident"]:[]]);l.querySelectorAll("[data-key]").forEach(r=>{mt(r).hidden=!ze.has(r.getAttribute("data-key")||"")});
let se=document.getElementById("systems");if(se){let r=y=>{let C=L.SVG.create("svg"),D=L.SVG.create("path"),K=e.systems[y];C.setAttribute("width","26"),C.setAttribute(
"height","8"),C.setAttribute("aria-hidden","true"),D.setAttribute("d","M1 4H25");let tt=Pt(K.status);return D.setAttribute("class",tt==="live"?qt(K):tt),C.setAttribute(
"class","system"),C.style.setProperty("--system",tt==="gone"?"var(--soft)":`var(--route-${_[y]})`),C.append(D),C};e.systems.map((y,C)=>({item:y,i:C})).sort((y,C)=>y.
item.name.localeCompare(C.item.name,"en")).forEach(({item:y,i:C})=>{let D=[y.ready||"date not known",y.status==="in service"?"":y.status,P[C].length?"":"not dra\
wn"].filter(Boolean).join(", "),K=g("button","",P[C].length?r(C):g("span","no-line"),g("bdi","clip",y.name),g("small","",D));K.type="button",K.dataset.system=String(
C),K.addEventListener("click",()=>{gt()&&o.expand(!1),ne("system",C)}),K.addEventListener("mouseenter",()=>E(C)),K.addEventListener("mouseleave",()=>E(null)),K.
addEventListener("focus",()=>E(C)),K.addEventListener("blur",()=>E(null)),se.append(g("li","",K))})}o.onDraw(r=>{V(r);let y=Math.max(1.8,Math.min(4,r*.62));$.forEach(
C=>C.setRadius(y))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{v=R(),O.forEach(r=>r.line.setStyle(H(r.item))),U.forEach(({
line:r})=>r.setStyle({color:v.ink})),$.forEach(r=>r.setStyle({color:v.ink,fillColor:v.land})),et.forEach(({lozenge:r})=>r.setStyle({color:v.halo,fillColor:v.ink})),
w(T),o.layout()})}var he=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],me="schematic",on=["inferred",me,"assumed"],sn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],an={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},rn=["candida\
tes","why","note","place"],Tt=t=>g("bdi","",t);function pe(t,s,n){let l=g("button",t,s);return l.type="button",l.addEventListener("click",e=>{e.stopPropagation(),
n()}),l}var ln=t=>g("span",`surely ${t}`,t);function cn(t){let s=t.split(", ")[1]||"",n=on.includes(s),l=g("span",`mark ${n?"modelled":"known"}`,n&&s!==me?"mode\
lled":s);return s?[l," ",t]:[t]}function un(t){let s=(e,o)=>{let i=g("th","",e);return i.scope=o,i},n=["low","likely","high"],l=t.map(e=>g("tr","",s(String(e.figure),
"row"),...n.map(o=>g("td","",o==="likely"?g("b","",String(e[o])):String(e[o])))));return g("table","figures",g("thead","",g("tr","",g("td",""),...n.map(e=>s(e,"\
col")))),g("tbody","",...l))}function ge({map:t,features:s},n){let l=he.flatMap(([O,P])=>s[P].map((V,B)=>[O,B])),e=new Map(he),o=(O,P)=>s[e.get(O)||"routes"][P];
function i(O,P){let V=pe("to",Tt(o(O,P).name),()=>nt(O,P));return V.dataset.to=`${O}-${P}`,V}let c=O=>[O].flat().map(P=>typeof P=="number"?i(...l[P]):Tt(P)),f=(O,P)=>g(
"span",`badge ${O.contract?"contract":"intent"}`,...c(P));function p(O,P=null){let V=g("dl","facts");return Object.entries(O).forEach(([B,k])=>{if(P?!P.includes(
B):["note","status"].includes(B))return;let F=B==="accuracy"?cn(String(k)):c(k);V.append(g("dt","",B.charAt(0).toUpperCase()+B.slice(1)),g("dd",B==="value"?"val\
ue":"",...F))}),V.children.length?[V]:[]}function S({id:O,kind:P,from:V,to:B,"attribution confidence":k,...F}){let u=V&&B?{ends:[V," – ",B].flat()}:{},d=typeof O==
"number"?l[O]:null,x=d&&d[0]==="deal",T={...O===void 0?{}:{id:O},...u,...x||!P?{}:{kind:P},...F},[b,...A]=Object.entries(T),m=g("li","",...x?[f(o(...d),P)," "]:
[],...c(b[1]));k&&m.append(" ",ln(String(k)));let w=g("small","");return A.forEach(([E,a])=>{let[h,M]=an[E]||["",""],$=/\d$/.test(String(a))?M:"",z=[h,...c(a),$].
filter(j=>j!=="");rn.includes(E)?m.append(g("p","small",...z)):E==="value"?m.append(g("p","value",...z)):w.append(...w.childNodes.length?[" · "]:[],g("span","",
...z))}),w.childNodes.length&&m.insertBefore(w,m.querySelector("p")),m}function N(O,P){return O==="Figures"?un(P):g("section","",g("h3","",O),g("ul","things",...P.
map(S)))}function R(O=[]){if(!O.length)return[];let P=O.map(V=>{let B=s.sources[V],k=Tt(B.title);if(B.url){let u=g("a","",k);u.href=B.url,u.target="_blank",u.rel=
"noopener noreferrer",k=u}let F=[B.publisher,B.date,B.licence].flatMap(u=>u?[", ",Tt(u)]:[]);return g("li","",k,...F)});return[g("details","sources",g("summary",
"",`Sources (${P.length})`),g("ul","",...P))]}let v=[],_=null,Z=0,H=(O,P)=>g("section","leg",g("h3","",O==="leg"?"This leg: ":"Here: ",i(O,P)),...p(o(O,P).facts,
sn));function I(O,P,V){let B=o(O,P),{status:k,note:F}=B.facts,u=g("span","title",...O==="route"?[g("span","number",String(P+1))]:[],g("span","",Tt(B.name))),d=g(
"h2","",u);if(d.tabIndex=-1,d.id=`card-title-${++Z}`,B.name_ar){let A=g("span","ar",B.name_ar);A.lang="ar",A.dir="rtl",d.append(A)}let x=g("p","kicker",g("span",
"",Tt(B.kind.charAt(0).toUpperCase()+B.kind.slice(1))),...O==="deal"?[f(B,B.facts.kind)]:[],...k?[g("span","chip",...c(k))]:[]);if(v.length>1){let[A,m]=v[v.length-
2],w=pe("back","‹ Back",()=>{v.pop(),G()});w.setAttribute("aria-label",`Back to ${o(A,m).name}`.slice(0,120)),x.prepend(w)}let T=O==="deal"?B.contract?"contra\
ct":"intent":O==="route"?`route-${P}`:"",b=g("article",`card of-${O} ${T}`.trim(),x,d,...V===null?[]:[H(O==="route"?"leg":"segment",V)],...p(B.facts),...Object.
entries(B.lists).map(([A,m])=>N(A,m.map(w=>s.lists[A][w]))),...B.uncertain?[g("section","",g("h3","","Uncertain"),...B.uncertain.map(A=>g("p","small doubt",Tt(A))))]:
[],...F?[g("p","small note",...c(F))]:[],...R(B.sources));return b.setAttribute("aria-labelledby",d.id),b.dataset.card=`${O}-${P}`,b}function G(){let O=v[v.length-
1],P=_&&_.getElement();if(!_||!P)return;let[V,B]=O,k=I(...O),F=n.where(V,B);_.setContent(k),F&&!t.getBounds().contains(F)&&t.panTo(F,{animate:!1}),F&&_.setLatLng(
F),n.mark(V,B),Ct(P,".leaflet-popup-content").scrollTop=0,Ct(k,"h2").focus({preventScroll:!0})}function nt(O,P){v.push([O,P,null]),G()}n.open=(O,P,V,B=null)=>{v=
[[O,P,B]];let k=V||n.where(O,P)||t.getCenter(),F=_=n.card(I(O,P,B),k);return n.mark(O,P),F.once("remove",()=>n.mark(null)),F}}var dn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function ye(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,s=>dn[s]).replace(/[٠-٩۰-۹]/g,
s=>String(Number(s.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function be(t,s){let n=ye(s),l=n.split(" ");return n?t.flatMap(e=>{let o=e.folded??=
e.names.flatMap(f=>f?[ye(f)]:[]),i=o.map(f=>{let p=` ${f}`.indexOf(` ${n}`);return f===n?0:p===0?1:p>0?2:l.every(S=>f.includes(S))?3:9}),c=Math.min(...i,9);return c<
9?[{entry:e,score:c,size:Math.min(...o.map(f=>f.length||99))}]:[]}).sort((e,o)=>e.score-o.score||e.size-o.size).slice(0,12).map(e=>e.entry):[]}var Wt=t=>new RegExp(
"\\p{Script=Arabic}","u").test(t);var $t=.0033528106647474805,It=6378137*(1-$t),fn=63710088e-1,kt=t=>t*Math.PI/180,zt=t=>t*180/Math.PI;function we(t){let s=t*(40680631590769-It*It)/(It*It);return[
1+s/16384*(4096+s*(-768+s*(320-175*s))),s/1024*(256+s*(-128+s*(74-47*s)))]}var Le=(t,s,n,l)=>t*s*(l+t/4*(n*(2*l**2-1)-t/6*l*(4*s**2-3)*(4*l**2-3)));function xe(t,s,n,l,e,o,i){
let c=$t/16*s*(4+$t*(4-3*s));return t+(1-c)*$t*n*(l+c*e*(i+c*o*(2*i**2-1)))}function Rt(t,s){let n=Math.round((s.lng-t.lng)/360)*360,l=kt(s.lng-t.lng-n),e=Math.
atan((1-$t)*Math.tan(kt(t.lat))),o=Math.atan((1-$t)*Math.tan(kt(s.lat))),[i,c,f,p]=[Math.sin(e),Math.cos(e),Math.sin(o),Math.cos(o)],S=l;for(let R=0;R<100;R++){
let v=Math.sin(S),_=Math.cos(S),Z=p*v,H=c*f-i*p*_,I=Math.hypot(Z,H),G=i*f+c*p*_;if(I<1e-15&&G>0)return{m:0,bearing:0,exact:!0};let nt=Math.atan2(I,G),O=I?c*p*v/
I:0,P=1-O**2,V=P>1e-12?G-2*i*f/P:0,B=xe(l,P,O,nt,I,G,V);if(Math.abs(B)>Math.PI+1e-9)break;if(Math.abs(B-S)<1e-12){let[k,F]=we(P);return{m:It*k*(nt-Le(F,I,G,V)),
bearing:(zt(Math.atan2(Z,H))+360)%360,exact:!0}}S=B}let N=Math.sin(kt(s.lat-t.lat)/2)**2+Math.cos(kt(t.lat))*Math.cos(kt(s.lat))*Math.sin(l/2)**2;return{m:2*fn*
Math.asin(Math.sqrt(Math.min(N,1))),exact:!1,bearing:(zt(Math.atan2(p*Math.sin(l),c*f-i*p*Math.cos(l)))+360)%360}}function hn(t,s,n){let l=(1-$t)*Math.tan(kt(t.
lat)),e=1/Math.hypot(1,l),o=l*e,i=Math.sin(kt(s)),c=Math.cos(kt(s)),f=Math.atan2(l,c),p=e*i,S=1-p**2,[N,R]=we(S),v=n/(It*N),_=v;for(let V=0,B=!1;V<100&&!B;V++){
let k=v+Le(R,Math.sin(_),Math.cos(_),Math.cos(2*f+_));B=Math.abs(k-_)<1e-13,_=k}let Z=Math.sin(_),H=Math.cos(_),I=Math.cos(2*f+_),G=o*Z-e*H*c,nt=Math.atan2(o*H+
e*Z*c,(1-$t)*Math.hypot(p,G)),O=Math.atan2(Z*i,e*H-o*Z*c),P=xe(0,S,p,_,Z,H,I);return{lat:zt(nt),lng:t.lng+zt(O-P)}}function Me(t,s){let{m:n,bearing:l}=Rt(t,s),e=Math.
max(1,Math.min(200,Math.ceil(n/5e4))),o=t.lng;return[t,...Array.from({length:e},(i,c)=>{let f=c+1<e?hn(t,l,n*(c+1)/e):s;return o=f.lng+360*Math.round((o-f.lng)/
360),{lat:f.lat,lng:o}})]}function Ee({map:t,data:s,box:n,panel:l},e){let o=Lt("tools"),i=(a,h=0)=>a.toLocaleString("en",{minimumFractionDigits:h,maximumFractionDigits:h}),c=a=>i(a/1e3,a<
1e4?3:a<1e6?2:1),f={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function p(a){
let h=L.SVG.create("svg"),M=L.SVG.create("path");return h.setAttribute("viewBox","0 0 24 24"),h.setAttribute("aria-hidden","true"),M.setAttribute("d",f[a]),h.append(
M),h}function S(a,h,M=""){let $=g("button",M,a);return $.type="button",$.addEventListener("click",h),$}let N=null;function R(a,h,M){let $=S(p(a),M,"tool");return $.
setAttribute("aria-label",h),$.title=h,o.append($),$}function v(a,h,M,{opened:$=()=>{},closed:z=()=>{}}={}){let j=R(a,h,()=>{N&&N.item===j?_():W()});M.classList.
add("sheet"),M.id=`sheet-${a}`,M.hidden=!0,M.setAttribute("role","group"),M.setAttribute("aria-label",h),j.setAttribute("aria-expanded","false"),j.setAttribute(
"aria-controls",M.id),o.append(M);function W(){N&&_(),gt()&&e.expand(!1),N={item:j,sheet:M,closed:z},M.hidden=!1,j.setAttribute("aria-expanded","true"),$()}return{
item:j,show:W}}function _(a=!1){if(!N)return;let{item:h,sheet:M,closed:$}=N;N=null,M.hidden=!0,h.setAttribute("aria-expanded","false"),$(),a&&h.focus()}document.
addEventListener("keydown",a=>{a.key==="Escape"&&!a.defaultPrevented&&(N&&(o.contains(a.target)||!n.querySelector(".leaflet-popup"))?_(!0):t.closePopup())}),e.find=
a=>be(e.entries,a),(function(){let a=g("input"),h=g("ul","results"),M=g("p","said");a.type="search",a.placeholder="Station, system, path … or اسم",a.autocomplete=
"off",a.spellcheck=!1,a.maxLength=200,a.dir="auto",Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","\
aria-controls":"results","aria-autocomplete":"list"}).forEach(([Y,q])=>a.setAttribute(Y,q)),h.id="results",h.setAttribute("role","listbox"),h.setAttribute("aria\
-label","Found"),M.setAttribute("role","status");let z=v("search","Search",g("div","search",a,M,h),{opened:()=>{a.focus(),a.select()}}),j=[],W=-1;function J(Y){
_(),z.item.focus(),Y.bounds?e.frame(Y.bounds):Y.latlng&&t.setView(Y.latlng,Math.max(t.getZoom(),8),{animate:!1}),Y.open&&Y.open()}function U(Y){W=Y,[...h.children].
forEach((q,et)=>q.setAttribute("aria-selected",String(et===Y))),Y<0?a.removeAttribute("aria-activedescendant"):(a.setAttribute("aria-activedescendant",h.children[Y].
id),h.children[Y].scrollIntoView({block:"nearest"}))}function X(){j=e.find(a.value),h.replaceChildren(...j.map((Y,q)=>{let et=Y.names.flatMap(ct=>ct||[]),lt=et.
find(ct=>!Wt(ct))||et[0]||"",at=et.find(Wt),Q=g("li","",g("bdi","en",lt));if(at&&at!==lt){let ct=g("bdi","ar",at);ct.lang="ar",Q.append(ct)}return Q.append(g("s\
mall","",Y.kind||"")),Q.id=`result-${q}`,Q.setAttribute("role","option"),Q.addEventListener("mousedown",ct=>ct.preventDefault()),Q.addEventListener("click",()=>J(
Y)),Q})),a.setAttribute("aria-expanded",String(j.length>0)),M.textContent=a.value.trim()?j.length?`${j.length} found`:"Nothing found":"",U(j.length?0:-1)}a.addEventListener(
"input",X),a.addEventListener("keydown",Y=>{let q=Y.key==="ArrowDown"?1:Y.key==="ArrowUp"?-1:0;if(q&&j.length)U((W+q+j.length)%j.length);else if(Y.key==="Enter"&&
W>=0)J(j[W]);else if(Y.key==="Escape"&&a.value)a.value="",X();else return;Y.preventDefault()}),document.addEventListener("keydown",Y=>{let q=Y.target instanceof
Element&&Y.target.closest("input, textarea, select");Y.key==="/"&&!q&&(Y.preventDefault(),z.show())})})();let Z={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let a=g("ul","tree"),h=new Set,M=[];function $(W,J,U,X,Y){let q=g("inpu\
t"),et=g("label","",q);return q.type="checkbox",q.addEventListener("change",()=>X(q.checked)),Y&&et.append(Y()),et.append(g("bdi","",W)),J!==null&&et.append(g("\
small","",i(J))),M.push([q,U]),g("div","row",et)}function z(){M.forEach(([W,J])=>{let U=J();W.checked=U===!0,W.indeterminate=U===null})}function j(){M=[];let W=Object.
keys(Z),J=[...new Set([...W,...e.layers.map(U=>U.parent)])];a.replaceChildren(...J.flatMap(U=>{let X=e.layers.filter(Q=>Q.parent===U);if(!X.length)return[];if(X.
length===1){let[Q]=X;return[g("li","",$(Q.title,Q.count,()=>Q.shown,ct=>{Q.set(ct),z()},Q.mark))]}let Y=()=>{let Q=X.filter(ct=>ct.shown).length;return Q===0?!1:
Q===X.length?!0:null},q=Z[U]||U,et=$(q,X.length,Y,Q=>{e.together(()=>X.forEach(ct=>ct.set(Q))),z()}),lt=g("ul","",...X.map(Q=>g("li","",$(Q.title,Q.count,()=>Q.
shown,ct=>{Q.set(ct),z()},Q.mark))));lt.hidden=!h.has(U),lt.id=`branch-${J.indexOf(U)}`;let at=S(g("span","chevron"),()=>{lt.hidden=!lt.hidden,lt.hidden?h.delete(
U):h.add(U),at.setAttribute("aria-expanded",String(!lt.hidden))},"more");return at.setAttribute("aria-label",`${q}: each one`),at.setAttribute("aria-expanded",String(
!lt.hidden)),at.setAttribute("aria-controls",lt.id),et.append(at),[g("li","",et,lt)]})),z()}v("layers","Layers",g("div","layers",g("h2","","Layers"),a),{opened:j}),
e.onLayers(()=>{N&&N.sheet.id==="sheet-layers"&&z()})})();let H=g("div","cross");H.setAttribute("aria-hidden","true");let I=null;(function(){let a=[],h=L.layerGroup(),
M=g("ol","steps"),$=g("p","total");$.setAttribute("role","status");let z=L.polyline([],{pane:"measure",className:"measured",interactive:!1,smoothFactor:0}),j=q=>{
a.push(q),W()};function W(){let q=a.slice(1).map((at,Q)=>Rt(a[Q],at));z.setLatLngs(a.slice(1).map((at,Q)=>Me(a[Q],at))),h.clearLayers(),a.forEach(at=>h.addLayer(
L.circleMarker(at,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),M.replaceChildren(...q.map(at=>g("li","",`${at.exact?"":"about "}${c(at.
m)} km`,g("small","",`bearing ${at.bearing.toFixed(1)}°`))));let et=q.reduce((at,Q)=>at+Q.m,0),lt=q.every(at=>at.exact);$.textContent=a.length<2?a.length?"One \
point; add another":"No point yet":`${lt?"":"About "}${c(et)} km in all`,$.dataset.metres=q.length?et.toFixed(4):"",U.disabled=X.disabled=!a.length}let J=S("Add\
 the centre of the map",()=>j(t.getCenter())),U=S("Undo",()=>{a.pop(),W()}),X=S("Clear",()=>{a.length=0,W()}),Y=g("div","measure",g("h2","","Measure"),g("p","",
"Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),g("div","buttons",J,U,X),M,$);v("measure","Measure",Y,{opened(){I=j,t.closePopup(),
n.classList.add("measuring"),n.append(H),t.doubleClickZoom.disable(),[z,h].forEach(q=>q.addTo(t)),W()},closed(){I=null,n.classList.remove("measuring"),H.remove(),
t.doubleClickZoom.enable(),[z,h].forEach(q=>q.remove())}})})();let G=[...e.dates].flatMap(a=>Number.isInteger(a)?Number(a):[]).sort((a,h)=>a-h),nt=()=>{};if(G.length&&
G[0]<G[G.length-1]){let a=G[0],h=G[G.length-1],M=g("input"),$=g("output","","All years");Object.assign(M,{type:"range",min:a,max:h+1,step:1,value:h+1}),M.setAttribute(
"aria-label","Year"),nt=W=>{e.year=W===null||W>h?null:Math.max(W,a),M.value=String(e.year??h+1),$.textContent=e.year===null?"All years":String(e.year),M.setAttribute(
"aria-valuetext",$.textContent),j.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(J=>J(e.year))),e.state.changed()},M.addEventListener("inpu\
t",()=>nt(Number(M.value)));let z=g("div","ends",g("span","",String(a)),g("span","","all")),{item:j}=v("year","Year",g("div","year",g("h2","","Year"),$,M,z,g("p",
"","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has\
 no known date stays."),S("All years",()=>nt(null))));M.setAttribute("aria-valuetext","All years")}let O=e.state;O.add("view",()=>{let{lat:a,lng:h}=t.getCenter();
return`${a.toFixed(4)},${h.toFixed(4)},${t.getZoom()}`},a=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(a))return;let[h,M,$]=a.
split(",").map(Number);t.setView([h,M],Math.min(Math.max($,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),O.add("change",()=>e.layers.filter(a=>a.shown!==a.first).
map(a=>encodeURIComponent(a.key)).join(","),a=>{let h=new Set(a.split(",").flatMap(M=>{try{return[decodeURIComponent(M)]}catch{return[]}}));e.layers.forEach(M=>M.
set(h.has(M.key)!==M.first))}),O.add("year",()=>e.year===null?"":String(e.year),a=>{nt(/^\d{4}$/.test(a)?Number(a):null)});function P(){return"#"+[...O.entries].
map(([a,{get:h}])=>[a,h()]).filter(([,a])=>a).map(([a,h])=>`${a}=${h}`).join("&")}let V="";function B(a){if(location.hash===V)return;let h=new Map(location.hash.
slice(1,6e3).split("&").map($=>{let z=$.indexOf("=");return[$.slice(0,z),$.slice(z+1)]})),M=[...O.entries].filter(([$])=>!a||h.has("view")||h.has($));M.length&&
e.together(()=>M.forEach(([$,{set:z}])=>z(h.get($)||"")))}let k;function F(){try{V=P(),history.replaceState(null,"",V)}catch{}}B(!0),window.addEventListener("ha\
shchange",()=>B(!1));let u=!1;if(["pointerdown","keydown","wheel"].forEach(a=>window.addEventListener(a,()=>{u=!0},{capture:!0,passive:!0})),O.changed=()=>{clearTimeout(
k),u&&(k=setTimeout(F,250))},t.on("moveend",()=>O.changed()),/^(https?|file):$/.test(location.protocol)){let a=g("input"),h=g("p","said");a.readOnly=!0,a.setAttribute(
"aria-label","Link to this view"),h.setAttribute("role","status"),a.addEventListener("focus",()=>a.select()),v("link","Link to this view",g("div","link",g("h2",
"","Link to this view"),a,g("div","buttons",S("Copy",async()=>{a.select();let M;try{await navigator.clipboard.writeText(a.value),M=!0}catch{M=document.execCommand(
"copy")}h.textContent=M?"Copied":"Copy it from the field"})),h),{opened(){a.value=location.href.split("#")[0]+P(),h.textContent="",a.focus()}})}if(document.fullscreenEnabled){
let a=R("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());a.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{a.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function d(a){let h=e.depthAt(
a);return h?`Depth: ${i(h.low_m)} to ${i(h.high_m)} m, from cells of about ${i(h.cell_km)} km`:"Depth: on land, or not known"}function x(a){let h=a.lng-360*Math.
round(a.lng/360),M=($,z,j)=>`${Math.abs($).toFixed(4)}° ${$<0?j:z}`;return`${M(a.lat,"N","S")}, ${M(h,"E","W")}`}e.hereLines=a=>[x(a),d(a)];function T(a){let h=e.
routeNear(a);return h?e.openRoute(h,a):e.card(g("div","card here",...e.hereLines(a).map(M=>g("p","",M))),a)}t.on("click",a=>{I?I(a.latlng):b()||T(a.latlng)}),n.
addEventListener("keydown",a=>{a.key!=="Enter"||a.target!==n||(I?I(t.getCenter()):T(t.getCenter()))});function b(){let a=!!N||A;return _(),a}let A=!1;t.on("prec\
lick",()=>{A=!!n.querySelector(".leaflet-popup")});let m=null;function w(a){if(a!==!!m)if(t.setMaxBounds(void 0),a){m={at:t.getCenter(),zoom:t.getZoom(),open:Lt(
"panel-toggle").getAttribute("aria-expanded")==="true"};let h=m.open&&!gt()?E():t.getBounds();document.documentElement.classList.add("printing"),e.expand(!0),t.
invalidateSize({animate:!1,pan:!1}),t.fitBounds(h,{paddingBottomRight:[0,t.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),
n.querySelectorAll("canvas").forEach(M=>{if(M.classList.contains("leaflet-tile"))return;let $=vt(M),{width:z,height:j}=M,W=document.createElement("canvas");Object.
assign(W,{width:z,height:j}),vt(W).drawImage(M,0,0),M.width=z,$.drawImage(W,0,0)})}else m&&(document.documentElement.classList.remove("printing"),t.invalidateSize(
{animate:!1,pan:!1}),e.expand(m.open),t.setView(m.at,m.zoom,{animate:!1}),m=null,t.setMaxBounds(s.window))}function E(){let a=t.getSize(),h=l.getBoundingClientRect().
width+20;return L.latLngBounds(t.containerPointToLatLng([0,a.y]),t.containerPointToLatLng([a.x-h,0]))}window.addEventListener("beforeprint",()=>w(!0)),window.addEventListener(
"afterprint",()=>w(!1))}function pn({columns:t,rows:s,levels:n}){let l=n.slice();for(let e=0;e<3;e++){let o=l.slice();for(let i=0;i<s;i++)for(let c=0;c<t;c++){let f=i*t+c;if(l[f]!==-1)
continue;let p=0,S=0;for(let N=Math.max(i-1,0);N<=Math.min(i+1,s-1);N++)for(let R=Math.max(c-1,0);R<=Math.min(c+1,t-1);R++){let v=l[N*t+R];v!==-1&&(p+=v,S++)}S&&
(o[f]=p/S)}l=o}return l.map(e=>Math.max(e,0))}function mn(t){let s=t.columns>>1,n=t.rows>>1,l=new Float32Array(s*n);for(let e=0;e<n;e++)for(let o=0;o<s;o++){let i=2*
e*t.columns+2*o,c=0,f=0;for(let p of[i,i+1,i+t.columns,i+t.columns+1])t.levels[p]!==-1&&(c+=t.levels[p],f++);l[e*s+o]=f?c/f:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:s,rows:n,levels:l}}function ke(t){let s=[];for(let n=t;;n=mn(n)){let{west:l,south:e,step:o,columns:i,rows:c}=n,f=n,p=null;if(s.
push({west:l,south:e,step:o,columns:i,rows:c,get levels(){return p=p||pn(f)}}),Math.min(i,c)<16)return s}}function ve(t,s){let n=new Int32Array(4*t.length),l=new Float32Array(
4*t.length);return t.forEach((e,o)=>{let i=Math.min(Math.max(e,0),s-1),c=Math.floor(i),f=i-c;for(let p=0;p<4;p++)n[4*o+p]=Math.min(Math.max(c-1+p,0),s-1);l[4*o]=
(1-f)**3/6,l[4*o+1]=(3*f**3-6*f**2+4)/6,l[4*o+2]=(-3*f**3+3*f**2+3*f+1)/6,l[4*o+3]=f**3/6}),{nodes:n,weights:l}}function Ae(t,s,n){let{columns:l,rows:e,levels:o}=t,
i=s.length,{nodes:c,weights:f}=ve(s.map(v=>(v-t.west)/t.step),l),p=ve(n.map(v=>(v-t.south)/t.step),e),S=new Map;function N(v){if(!S.has(v)){let _=new Float32Array(
i),Z=v*l;for(let H=0,I=0;H<i;H++,I+=4)_[H]=f[I]*o[Z+c[I]]+f[I+1]*o[Z+c[I+1]]+f[I+2]*o[Z+c[I+2]]+f[I+3]*o[Z+c[I+3]];S.set(v,_)}return S.get(v)}let R=new Float32Array(
i*n.length);for(let v=0;v<n.length;v++){let[_,Z,H,I]=[0,1,2,3].map(V=>N(p.nodes[4*v+V])),[G,nt,O,P]=p.weights.subarray(4*v,4*v+4);for(let V=0,B=v*i;V<i;V++,B++)
R[B]=G*_[V]+nt*Z[V]+O*H[V]+P*I[V]}return R}async function gn(t){let s=atob(t),n=new Uint8Array(s.length);for(let c=0;c<n.length;c++)n[c]=s.charCodeAt(c);let e=new Blob([n]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),o=[],i=0;for(let c=await e.read();!c.done;c=await e.read()){if(i+=c.value.length,i>268435456)throw new RangeError("more data than a \
page has");o.push(c.value)}return new Uint8Array(await new Blob(o).arrayBuffer())}async function Se(t,s){let[n,l]=await Promise.all(t.split(" ",2).map(gn)),e=yn(
l,s);return JSON.parse(new TextDecoder().decode(n),(o,i)=>typeof i=="object"&&i!==null&&"~"in i?e[i["~"]]:i)}function yn(t,s){let n=t.length>>2,l=0,e=()=>{if(l>=
n)throw new RangeError("fewer vertices than the lines have");let p=t[l]|t[l+n]<<8|t[l+2*n]<<16|t[l+++3*n]<<24;return p>>>1^-(p&1)},o=e();e();let i=Array.from({length:Math.
min(o,n)},()=>({unit:e(),size:e()})),c=0,f=0;return i.map(({unit:p,size:S})=>{let N=[],R=0,v=0,_=0,Z=0,H=0,I=0;for(let G=0;G<S;G++){let nt=e(),O=e();G?([H,_]=[_,
(_+H>>1)+nt],[I,Z]=[Z,(Z+I>>1)+O],R+=_,v+=Z):(R=c+=nt,v=f+=O),N.push(s(v/p,R/p))}return N})}function Zt({rows:t,columns:s}){let n=Array.from({length:t},()=>({}));
return Object.entries(s).forEach(([l,e])=>{let o=Array.isArray(e)?i=>e[i]:"all"in e?()=>e.all:i=>e.of[e.at[i]];n.forEach((i,c)=>{let f=o(c);f!==null&&(i[l]=f)})}),
n}function bn(t,s){return`${[t-360*Math.round(t/360),s].map(l=>Number(l.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Ce({lists:t,...s}){let n=Object.
entries(t).map(([e,o])=>[e,Zt(o)]),l=Object.entries(s).map(([e,o])=>{let i=o.facts&&Zt(o.facts),c=o.lists&&Zt(o.lists);return[e,Zt(o).map((f,p)=>{let S=i?.[p];return S?.
position===!0&&(S.position=bn(Number(f.lon),Number(f.lat))),{...f,facts:S,lists:c?.[p]}})]});return{lists:Object.fromEntries(n),...Object.fromEntries(l)}}function $e({
columns:t,rows:s,steps:n},l,e){let o=new Float32Array(t*s);for(let i=0,c=0;i<o.length;i++)i%t===0&&(c=0),n[i]===" "?o[i]=e:o[i]=c=(c+n.charCodeAt(i)-63)%l;return o}var wn=6;function Ln(t,[s,n]){let l=(e,o,i)=>e.some(c=>Math.abs(o-c)<.002&&Math.abs(i-c)<.002);return t.flatMap(e=>{let o=[],i=[e[0]];for(let c=1;c<=e.length;c++){
let f=e[c-1],p=e[c%e.length];l(s,f.lng,p.lng)||l(n,f.lat,p.lat)?(i.length>1&&o.push(i),i=[p]):i.push(p)}return i.length>1&&o.push(i),o})}function xn(t,s,n,l){let e=s.
length,o=null;for(let i of[...t].reverse()){let{west:c,south:f,step:p,columns:S,rows:N}=i[0],R=c+p*(S-1),v=f+p*(N-1);if(o&&(s[0]>R||s[e-1]<c||n[0]<f||n[e-1]>v))
continue;let _=i.find(I=>I.step*l>=1.5)||i[i.length-1],Z=Ae(_,s,n);if(!o){o=Z;continue}let H=(I,G,nt)=>Math.min(I-G,nt-I)/(wn*p);for(let I=0,G=0;I<e;I++){let nt=H(
n[I],f,v);for(let O=0;O<e;O++,G++){let P=Math.min(nt,H(s[O],c,R),1);P>0&&(o[G]+=P*(Z[G]-o[G]))}}}return o||new Float32Array(e*e)}function Mn(t,s,n,l,e){let o=t.
width,i=2**s.z,c=Array.from({length:o},(B,k)=>(k+.5)/o),f=c.map(B=>360*(s.x+B)/i-180),p=c.map(B=>Math.atan(Math.sinh(Math.PI*(1-2*(s.y+B)/i)))*180/Math.PI),S=xn(
n,f,p,256*i/360),{west:N,south:R,step:v,columns:_,rows:Z}=n[n.length-1][0],H=(B,k,F)=>B>k-v&&B<k+F*v,I=f.map(B=>H(B,N,_)),G=l.length-1,nt=e.map(([B,k,F])=>255<<
24|F<<16|k<<8|B),O=vt(t),P=O.createImageData(o,o),V=new Int32Array(P.data.buffer);for(let B=0,k=0;B<o;B++){if(!H(p[B],R,Z)){k+=o;continue}for(let F=0;F<o;F++,k++){
if(!I[F])continue;let u=S[k],d=0;for(;d<G&&u>=l[d+1];)d++;V[k]=nt[d];let x=d?u-l[d]:1/0,T=d<G?l[d+1]-u:1/0,b=Math.min(x,T);if(b>3)continue;let A=.5-b/Math.max(Math.
abs(u-S[F?k-1:k+1]),Math.abs(u-S[B?k-o:k+o]),1e-4);if(A<=0)continue;let[m,w]=[e[d],e[x<T?d-1:d+1]],E=a=>Math.round(m[a]+A*(w[a]-m[a]));V[k]=255<<24|E(2)<<16|E(1)<<
8|E(0)}}O.putImageData(P,0,0)}function En(t,s){return s.some(n=>n.reduce((l,e)=>{let o=l;for(let i=0,c=e.length-1;i<e.length;c=i++){let f=e[i],p=e[c];f.lat>t.lat!=
p.lat>t.lat&&t.lng<(p.lng-f.lng)*(t.lat-f.lat)/(p.lat-f.lat)+f.lng&&(o=!o)}return o},!1))}function Te({map:t,data:s,ground:n,box:l},e){let o=document.documentElement.
classList.contains("plain"),i=window.matchMedia("screen and (prefers-color-scheme: dark)"),c=window.matchMedia("print"),f=b=>L.svg({pane:b,padding:.3}),p=f("lan\
d"),S=f("borders"),N={interactive:!1,smoothFactor:.6},{tiers:R}=n;function v(b,A,m,w,E=!1){if(!A.length)return;let a={...N,renderer:w,className:`ground ${b}`};m.
addLayer(E?L.polygon(A,a):L.polyline(A,a))}let _=L.layerGroup(),Z=L.layerGroup();R.forEach(({land:b})=>v("land",b,t,p,!0)),R.forEach(b=>v("coast",Ln(b.land.flat(),
b.edges),t,p));let H=b=>R.flatMap(A=>A[b]);v("rivers",H("rivers"),_,p),R.forEach(({lakes:b})=>v("lake",b,_,p,!0)),v("canals",H("canals"),_,p),v("borders",H("bor\
ders"),Z,S),v("disputed",H("disputed"),Z,S);let I=b=>[1,3,5].map(A=>parseInt(b.slice(A,A+2),16)),G=()=>c.matches||document.documentElement.classList.contains("p\
rinting");function nt(){let{tints:b}=n.depths;return b[G()?"print":o&&i.matches?"dark":"light"].map(I)}function O(b,A){for(let{west:m,south:w,step:E,columns:a,rows:h,
levels:M}of b){let $=L.latLng(A.lat,A.lng+360*Math.ceil((m-E/2-A.lng)/360)),z=Math.round(($.lng-m)/E),j=Math.round(($.lat-w)/E);if(z<0||z>=a||j<0||j>=h)continue;
let W=M[j*a+z];if(W===-1||R.some(({land:et})=>En($,et)))return null;let{deepest_m:J,levels:U}=n.depths,X=et=>J*(Math.max(et,0)/(U-1))**2,Y=X(W-.5),q=Y<100?1:10;
return{low_m:q*Math.floor(Y/q),high_m:q*Math.ceil(X(W+.5)/q),cell_km:Math.round(E*111.2)}}return null}function P(){let b=n.depths.grids.map($=>({...$,levels:$e(
$,n.depths.levels,-1)}));if(e.depthAt=$=>O(b,$),!o)return;let A=b.map(ke),m=[],w=($,z)=>Mn($,z,A,n.depths.bands,nt());function E($){let z=performance.now()+$;for(let j;performance.
now()<z&&(j=m.shift());)w(j.tile,j.coords),j.done(void 0,j.tile);m.length&&setTimeout(()=>E(100))}let a=mt(L.GridLayer).extend({createTile($,z){let j=g("canvas",
"leaflet-tile"),{_whole:W}=this,J=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-W);return j.width=j.height=Math.ceil(256*Math.min(J,2)),m.push({tile:j,
coords:$,done:z})===1&&queueMicrotask(()=>E(G()?1/0:150)),j},_setView($,z,...j){this._whole=Math.floor(z+1e-6),mt(L.GridLayer.prototype)._setView.call(this,$,z,
...j)},_clampZoom(){return this._whole},repaint(){h(this).forEach(({el:$,coords:z})=>w($,z))}}),h=$=>Object.values(mt($)._tiles),M=new a({pane:"depths",noWrap:!0,
bounds:s.window,keepBuffer:1,updateWhenZooming:!1});M.on("load",()=>{l.dataset.depths="drawn"}),e.addLayer({key:"depths",title:"Depth",parent:"ground",group:M}),
[i,c].forEach($=>$.addEventListener("change",()=>M.repaint())),window.addEventListener("afterprint",()=>M.repaint()),e.paintNow=()=>{E(1/0),M.repaint(),h(M).forEach(
({el:$})=>{$.style.opacity="1"})}}if(n.depths.grids.length&&P(),!o)return;e.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:_}),e.addLayer(
{key:"borders",title:"Borders",parent:"ground",group:Z});let V=document.documentElement.lang==="ar",B=.3,k=new Set(n.names.map(([b,A,m,w,E,a])=>({kind:b,zoom:a,
latlng:L.latLng(E,w),text:V&&m||A})));n.names.forEach(([b,A,m,w,E,a])=>e.addSearch({names:[A,m],kind:b,open:()=>t.setView([E,w],Math.max(a+.5,3),{animate:!1})}));
let F=[],u={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},d={ocean:5.5,country:8},x=!0;function T(b){let A=t.getBounds().pad(.3);k.forEach(m=>{if(b+B<
m.zoom||!A.contains(m.latlng))return;k.delete(m);let w=m.kind==="city"||m.kind==="capital";if(w&&e.places.some(({latlng:h})=>Math.abs(h.lat-m.latlng.lat)<.15&&Math.
abs(h.lng-m.latlng.lng)<.15))return;let a=g("span",m.kind,m.text);V&&a.classList.add("ar"),F.push({...m,label:e.addLabel({latlng:m.latlng,element:a,rank:10*(10-
m.zoom)+(u[m.kind]||0),beside:w,reach:w?0:m.kind==="ocean"?90:26})})}),F.forEach(({kind:m,zoom:w,label:E})=>{E.shown=x&&b+B>=w&&b<(d[m]||99),E.element.classList.
toggle("near",b>=w+1.5)}),l.dataset.scale=b<3?"world":b<5?"region":"country"}e.onDraw(T),t.on("moveend",()=>T(t.getZoom())),e.addLayer({key:"names",title:"Place\
 names",parent:"ground",group:null,show:b=>{x=b}})}var Yt=(t,s,n,l,e)=>s<t.x+t.w&&t.x<s+l&&n<t.y+t.h&&t.y<n+e;function vn(t){let s=[],n=t>40?[0,-.3333333333333333,.3333333333333333,-.6666666666666666,.6666666666666666,
-1,1]:t?[0,-.5,.5,-1,1]:[0];return n.forEach(l=>n.forEach(e=>s.push([l*t,e*t]))),s.sort((l,e)=>Math.hypot(...l)-Math.hypot(...e))}function kn(t){let s=new Map;return t.
forEach(n=>{let l=(n.x>>4)*4096+(n.y>>4),e=s.get(l);e?e.push(n):s.set(l,[n])}),(n,l,e,o)=>{let i=0;for(let c=n-3>>4;c<=n+e+3>>4;c++)for(let f=l-1>>4;f<=l+o+1>>4;f++)
for(let p of s.get(c*4096+f)||[])p.x>n-3&&p.x<n+e+3&&p.y>l-1&&p.y<l+o+1&&i++;return i}}function Ne(t,s){let n=t.getContainer(),l=[],e=[],o=[];function i({latlng:N,
element:R,rank:v,dot:_=!1,reach:Z=0,beside:H=!1}){let I={latlng:N,element:R,rank:v,dot:_,reach:Z,beside:H,shown:!0};return _||(R.classList.add("ground-name"),L.
marker(N,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"name-holder",html:R,iconSize:[0,0]})}).addTo(t)),l.push(I),I}function c(){let N=t.attributionControl.
getContainer(),{parentElement:R,firstElementChild:v}=s;!N||!R||!(v instanceof HTMLElement)||(R.style.setProperty("--title",`${v.offsetHeight}px`),R.style.setProperty(
"--credits",`${N.offsetWidth>n.clientWidth-180?N.offsetHeight:0}px`))}function f(){c();let N=t.getZoom(),R=t.getPixelBounds().getTopLeft(),v=t.getSize(),_=[],Z=[],
H={zoom:N,origin:R,size:v,free:(k,F,u,d)=>!_.some(x=>Yt(x,k,F,u,d)),take:(k,F,u,d)=>{_.push({x:k,y:F,w:u,h:d})},inside:(k,F,u,d)=>k>2&&F>2&&k+u<v.x-2&&F+d<v.y-22,
crossed:()=>0},{free:I,take:G,inside:nt}=H,O=n.getBoundingClientRect();[s,Lt("tools"),...n.querySelectorAll(".leaflet-control")].forEach(k=>{let{left:F,top:u,width:d,
height:x}=k.getBoundingClientRect();(k===s||d)&&G(F-O.left,u-O.top,d,x)});let P=_.slice(),V=l.filter(k=>k.shown).map(k=>({...k,at:t.project(k.latlng,N).subtract(
R)}));V.filter(k=>k.dot).forEach(({at:{x:k,y:F}})=>G(k-7,F-7,14,14));let B=H.crossed=kn(o.flatMap(k=>k(N,R)).filter(k=>nt(k.x,k.y,0,0)));l.filter(k=>!k.shown).forEach(
({element:k})=>{k.dataset.side="none"}),V.sort((k,F)=>Number(F.dot)-Number(k.dot)||F.rank-k.rank),V.filter(k=>k.dot).forEach(({element:k,at:F,rank:u})=>{let{offsetWidth:d,
offsetHeight:x}=k,T=[["right",F.x+9,F.y-x/2],["left",F.x-9-d,F.y-x/2],["above",F.x-d/2,F.y-9-x],["below",F.x-d/2,F.y+9]],b=([,w,E])=>!nt(w,E,d,x)||Z.some(a=>Yt(
a,w,E,d,x))?1/0:(I(w,E,d,x)?0:40)+B(w,E,d,x)+(P.some(a=>Yt(a,w,E,d,x))?300:0),A=T.reduce((w,E)=>b(E)<b(w)?E:w),m=b(A)<[1,3,N<3.5?30:1/0,1/0][u]?A:null;k.dataset.
side=m?m[0]:"none",m&&(G(m[1],m[2],d,x),Z.push({x:m[1],y:m[2],w:d,h:x}))}),e.forEach(k=>k(H)),V.filter(k=>!k.dot).forEach(({element:k,at:{x:F,y:u},reach:d,beside:x})=>{
let{offsetWidth:T,offsetHeight:b}=k,A=x?3:T/2,m=vn(d).find(([w,E])=>{let a=F+w-A,h=u+E-b/2;return nt(a,h,T,b)&&I(a-2,h-2,T+4,b+4)&&!B(a,h,T,b)});k.dataset.side=
m?"on":"none",m&&(k.style.translate=`${m[0]}px ${m[1]}px`,G(F+m[0]-A-3,u+m[1]-b/2-3,T+6,b+6))})}return{addLabel:i,layout:f,onLayout:N=>{e.push(N)},addInk:N=>{o.
push(N)}}}var An=5,Sn=12,Cn=5,Be=18,$n=4e4,On=520,Gt=t=>t.km??NaN;function Tn(t,s,n){let l=[t[0]];for(let e=1;e<t.length;e++){let o=t[e-1],i=t[e],c=L.LineUtil.clipSegment(
o,i,n);if(c){let[f,p]=c,S=Math.max(Math.ceil(f.distanceTo(p)/s),1),N=o.distanceTo(i)||1;for(let R=0;R<=S;R++){let v=f.multiplyBy(1-R/S).add(p.multiplyBy(R/S));v.
km=Gt(o)+(Gt(i)-Gt(o))*o.distanceTo(v)/N,l.push(v)}}l.push(i)}return l.filter((e,o)=>!o||e.x!==l[o-1].x||e.y!==l[o-1].y)}function Nn(t,s,n){let l=[],e=null;for(let o=1;o<
t.length;o++){let i=L.LineUtil.clipSegment(t[o-1],t[o],n);if(!i)continue;let[c,f]=i,p=Math.max(Math.ceil(c.distanceTo(f)/s),1);(!e||!e.equals(c))&&l.push([c]);for(let S=1;S<=
p;S++)l[l.length-1].push(c.multiplyBy(1-S/p).add(f.multiplyBy(S/p)));e=f}return l}function Bn(t){let s=[0];for(let n=1;n<t.length;n++)s.push(s[n-1]+Math.hypot(t[n].
x-t[n-1].x,t[n].y-t[n-1].y));for(let n=0,l=0,e=0,o=0,i=0;n<t.length;n++){for(;e<t.length&&s[e]<=s[n]+Be;)o+=t[e].mx,i+=t[e].my,e++;for(;s[l]<s[n]-Be;)o-=t[l].mx,
i-=t[l].my,l++;t[n].ox=o/(e-l),t[n].oy=i/(e-l)}}function Kt(t){if(!t.metres){let s=t.metres=[0];t.latlngs.slice(1).forEach((n,l)=>s.push(s[l]+Rt(t.latlngs[l],n).
m))}return t.metres}function Pe({leg:t,from_km:s,backwards:n},l){let e=Kt(t),o=e[e.length-1],i=o?t.km*l/o:0;return s+(n?t.km-i:i)}function Pn(t){let s=[];return t.
forEach(n=>{let l=s[s.length-1];l&&l[l.length-1].distanceTo(n[0])<8?l.push(...n):s.push([...n])}),s}function*_n(t,s,n){for(let l=0;l<t.length;l+=3){let e=l,o=0;
for(;e+1<t.length&&o<n+8;)o+=t[e+1].distanceTo(t[e]),e++;if(o<n+8)continue;let i=t.slice(l,e+1);i.some(c=>c.x<8||c.y<8||c.x>s.x-8||c.y>s.y-24)||i[0].distanceTo(
i[i.length-1])<.96*o||(yield[i,l*6])}}var In=(t,s,n)=>t.every(l=>!n(l.x+s.x-2,l.y+s.y-3,4,6));function _e({map:t,data:s},n){let l=s.legs.map(u=>({...u,latlngs:u.
line,bands:[]})),e=u=>[u.casing,u.line,u.over,u.hit].flatMap(d=>d||[]),o=s.routes.map((u,d)=>{let x=0,T=u.legs.map(([E,a],h)=>{let M=l[E],$=u.standings[h]||"",z=d>=
6?" late":"",j=M.schematic?"schematic":M.modelled?"modelled":"known",W=`${M.medium} ${j}${z} route-${d} ${$}`.trim(),J={interactive:!1,smoothFactor:0,weight:M.medium===
"land"?4:2.5},U={leg:M,number:E,backwards:a,system:u.systems[h],from_km:x,plain:[],dots:[],points:[],seen:[],casing:L.polyline([],{...J,pane:"casings",className:`\
casing ${W}`}),line:L.polyline([],{...J,pane:"lines",className:`line ${W}`}),over:$?L.polyline([],{...J,pane:"lines",className:`over ${W}`}):null,hit:L.polyline(
[],{pane:"hits",className:`hit ${W}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return x+=M.km,U.hit.on("click",X=>{n.openRoute(n.routeNear(X.latlng)||{
r:d,part:U},X.latlng)}),U.hit.on("mousemove",X=>n.highlight((n.routeNear(X.latlng)||{r:d}).r)),U.hit.on("mouseout",()=>n.highlight(-1)),U}),b=L.marker([0,0],{pane:"\
numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${d}`,html:String(d+1),iconSize:[20,20]})}).on("click",()=>n.open("route",d,b.getLatLng())),
A=L.layerGroup(T.flatMap(e)),m=L.latLngBounds(T.flatMap(E=>E.leg.latlngs));return{parts:T,label:b,group:A,bounds:m,shown:!0,away:!1,since:u.since,until:u.until,
dots:[],wanted:!0}}),i=u=>u.routes.filter(d=>o[d].shown),c=u=>!n.only||n.only.includes(u);l.forEach(u=>{for(let d=0;u.accuracy_m&&d<u.latlngs.length-1;){let x=d+
1;for(;x<u.latlngs.length-1&&Math.abs(u.latlngs[x+1].lat-u.latlngs[d].lat)<1;)x++;u.bands.push(L.polyline(u.latlngs.slice(d,x+1),{pane:"bands",interactive:!1,noClip:!0,
smoothFactor:1,className:u.routes.length>1?"band shared":`band route-${u.routes[0]}`})),d=x}});function f(u){l.forEach(d=>{let x=d.latlngs[d.latlngs.length>>1].
lat,T=d.accuracy_m||0,b=T>Sn*Dt(x,u);d.bands.forEach(A=>{if(b&&i(d).length){let m=A.getLatLngs(),w=(m[0].lat+m[m.length-1].lat)/2;A.addTo(t).setStyle({weight:2*
T/Dt(w,u)})}else A.remove()})})}let p=null;function S(u,d){u.forEach(({route:A,r:m})=>A.parts.forEach(w=>{let E=s.comparison&&m<s.comparison.paired?Kt(w.leg):null,
a=L.LineUtil.simplify(w.leg.latlngs.map((h,M)=>{let $=t.project(h,d);return E&&($.km=Pe(w,E[M])),$}),.8);w.plain=w.backwards?a.reverse():a}));let x=t.getPixelBounds(),
T=x.getSize().multiplyBy(.7),b=L.bounds(x.getTopLeft().subtract(T),x.getBottomRight().add(T));p=b,u.forEach(({route:A,r:m})=>{let w=A.dots=A.parts.flatMap(E=>Tn(
E.plain,6,b).map(a=>({x:a.x,y:a.y,km:Gt(a),r:m,part:E,dx:0,dy:0,mx:0,my:0,ox:0,oy:0})));w.forEach((E,a)=>{let h=w[Math.max(a-1,0)],M=w[Math.min(a+1,w.length-1)],
$=Math.hypot(M.x-h.x,M.y-h.y)||1;E.dx=(M.x-h.x)/$,E.dy=(M.y-h.y)/$})})}function N(u){let d=Cn+2,x=new Map,T=(A,m)=>Math.floor(A/d)*67108864+Math.floor(m/d);u.filter(
({r:A})=>c(A)).forEach(({route:A})=>A.dots.forEach(m=>{let w=T(m.x,m.y),E=x.get(w);E?E.push(m):x.set(w,[m])}));let b=u.reduce((A,{route:m})=>A+m.dots.length,0)<=
$n;u.filter(({r:A})=>c(A)).forEach(({route:A,r:m})=>A.dots.forEach(w=>{let E=new Map([[m,w]]);for(let U=0;b&&U<9;U++){let X=w.x+(Math.floor(U/3)-1)*d,Y=w.y+(U%3-
1)*d;for(let q of x.get(T(X,Y))||[]){if(q.r===m)continue;let et=Math.hypot(q.x-w.x,q.y-w.y),lt=E.get(q.r);et>d||Math.abs(q.dx*w.dx+q.dy*w.dy)<.8||(!lt||et<Math.
hypot(lt.x-w.x,lt.y-w.y))&&E.set(q.r,q)}}let a=i(w.part.leg).filter(c),h=[...new Set([...E.keys(),...a])].sort((U,X)=>U-X);if(h.length<2)return;let M=[...E.values()],
$=E.get(h[0])||w,z=a.includes(h[0])&&!E.has(h[0])?_(h[0],w.part):1,j=Math.min(An,Math.max(3.6,24/h.length),80/h.length)*z,W=(h.indexOf(m)-(h.length-1)/2)*j,J=M.
reduce((U,X)=>[U[0]+X.x/M.length,U[1]+X.y/M.length],[0,0]);w.mx=J[0]-w.x-$.dy*W,w.my=J[1]-w.y+$.dx*W}))}function R(u){let d=o.map((x,T)=>({route:x,r:T})).filter(
({route:x})=>x.shown);S(d,u),N(d),d.forEach(({route:x})=>{Bn(x.dots),x.parts.forEach(T=>{T.dots=[]}),x.dots.forEach(T=>T.part.dots.push(T)),x.parts.forEach(T=>{
T.points=T.dots.map(b=>L.point(b.x+b.ox,b.y+b.oy))}),x.parts.forEach((T,b)=>{let A=x.parts[b+1],m=A?[...T.points,A.points[0]]:T.points,w=L.LineUtil.simplify(m,.4).
map(E=>t.unproject(E,u));e(T).forEach(E=>E.setLatLngs(w))})}),v.forEach(x=>x(u))}let v=[];n.onLines=u=>{v.push(u)};function _(u,d){let x=o[u].parts.find(T=>T.number===
d.number);return x&&x.backwards!==d.backwards?-1:1}n.routeNear=(u,d=10)=>{let x=t.project(u,t.getZoom()),T=null,b=d;return o.forEach((A,m)=>{A.shown&&A.parts.forEach(
w=>{for(let E=1;E<w.points.length;E++){let a=L.LineUtil.pointToSegmentDistance(x,w.points[E-1],w.points[E]);a<b&&(b=a,T={r:m,part:w})}})}),T},n.addInk((u,d)=>{let x=L.
bounds(d,d.add(t.getSize()));return o.filter(T=>T.shown).flatMap(T=>T.parts.flatMap(b=>(b.seen=Nn(b.points,6,x).map(A=>A.map(m=>m.subtract(d))),b.seen.flat())))});
let Z=[.5,.4,.6,.3,.7,.2,.8,.1,.9];n.onLayout(({zoom:u,origin:d,size:x,free:T,take:b})=>{o.forEach(A=>{if(A.label.remove(),!A.shown)return;let m=A.parts.flatMap(
a=>a.seen.map(h=>({piece:h,users:h.length?i(a.leg).length:0})));m.sort((a,h)=>a.users-h.users||h.piece.length-a.piece.length);let E=m.flatMap(({piece:a})=>Z.map(
h=>a[Math.floor(h*a.length)])).find(({x:a,y:h})=>a>14&&h>14&&a<x.x-14&&h<x.y-14&&T(a-11,h-11,22,22));E&&(b(E.x-11,E.y-11,22,22),A.label.setLatLng(t.unproject(E.
add(d),u)).addTo(t))})});let H=L.svg({pane:"along",padding:.2}).addTo(t),I=vt(document.createElement("canvas"));I.font="600 11px "+getComputedStyle(document.body).
fontFamily;let G=new Map,nt=u=>{let d=G.get(u)??I.measureText(u).width+.4*u.length;return G.set(u,d),d};function O(){let u=[];return o.forEach((d,x)=>{if(!d.shown)
return;let T=null;d.parts.forEach(b=>{let A=i(b.leg).filter(m=>m<x&&o[m].parts.some(w=>w.number===b.number&&w.system===b.system));if(!b.system||A.length){T=null;
return}T&&T.name===b.system?T.seen.push(...b.seen):u.push(T={name:b.system,r:x,seen:[...b.seen]})})}),u.map(d=>({...d,seen:Pn(d.seen)}))}function P({origin:u,size:d,
free:x,take:T,crossed:b}){let A=mt(H)._rootGroup;A.querySelectorAll("text, path").forEach(w=>w.remove());let m=t.getPixelOrigin().subtract(u);O().forEach((w,E)=>{
let a=nt(w.name),h=-1/0,M=0,$=w.seen.flatMap(z=>{let j=M;return M+=6*z.length,[..._n(z,d,a)].map(([W,J])=>({piece:W,at:j+J}))});for(let{piece:z,at:j}of $){if(j-
h<On)continue;let J=z[z.length-1].x<z[0].x?z.reverse():z,U=J[J.length-1].subtract(J[0]),X=Math.hypot(U.x,U.y),Y=L.point(U.y/X,-U.x/X),q=[5,-15].find(bt=>In(J,Y.
multiplyBy(bt+5),b));if(q===void 0)continue;let et=J.filter((bt,Mt)=>Mt%2===0).map(bt=>bt.add(Y.multiplyBy(q+5)));if(!et.every(({x:bt,y:Mt})=>x(bt-6,Mt-6,12,12)))
continue;et.forEach(({x:bt,y:Mt})=>T(bt-6,Mt-6,12,12)),h=j;let lt=`along-${E}-${j}`,at=L.SVG.create("path"),Q=L.SVG.create("text"),ct=L.SVG.create("textPath");at.
setAttribute("d","M"+J.map(bt=>{let Mt=bt.add(Y.multiplyBy(q)).subtract(m);return`${Mt.x.toFixed(1)} ${Mt.y.toFixed(1)}`}).join("L")),at.setAttribute("id",lt),at.
setAttribute("class","along-path"),ct.setAttribute("href",`#${lt}`),ct.setAttribute("startOffset","50%"),ct.textContent=w.name,Q.setAttribute("class",`along rou\
te-${w.r}`),Q.append(ct),A.append(at,Q)}})}n.onLayout(P);let V=-1;n.highlight=u=>{u!==V&&(V=u,document.documentElement.classList.toggle("has-hot",u>=0),document.
querySelectorAll(".hot").forEach(d=>d.classList.remove("hot")),u>=0&&document.querySelectorAll(`.route-${u}`).forEach(d=>d.classList.add("hot")))};let B=u=>{if(u instanceof
SVGPathElement)return-2;let d=u instanceof Element&&u.closest("[class*=route-], [data-route]");if(!d)return-1;let x=/(?:^| )route-(\d+)(?: |$)/.exec(d.getAttribute(
"class")||"");return Number(x?x[1]:d.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(u=>document.addEventListener(u,d=>{let x=B(d.target);x>-2&&
n.highlight(x)})),document.addEventListener("focusout",()=>n.highlight(-1)),n.kpAt=({part:u},d)=>{let{leg:x}=u,T=Kt(x),b=t.project(d,t.getZoom()),A=x.latlngs.map(
E=>t.project(E,t.getZoom())),m=1/0,w=0;for(let E=1;E<A.length;E++){let[a,h]=[A[E-1],A[E]],M=h.subtract(a),$=M.x**2+M.y**2,z=b.subtract(a),j=$?Math.min(Math.max(
(z.x*M.x+z.y*M.y)/$,0),1):0,W=b.distanceTo(a.add(M.multiplyBy(j)));W<m&&(m=W,w=T[E-1]+j*(T[E]-T[E-1]))}return Pe(u,w)},n.openRoute=(u,d)=>{let x=n.open("route",
u.r,d,u.part.number),{leg:T}=u.part,b=T.accuracy_m===null?NaN:T.accuracy_m/1e3,A=b>=1?0:b>=.1?1:2,m=n.kpAt(u,d).toLocaleString("en",{minimumFractionDigits:A,maximumFractionDigits:A}),
w=Number.isNaN(b)?"accuracy not known":`± ${b} km`,E=g("p","kp",g("b","",`KP ${m} km`),` along the route from its start, ${w}. ${n.hereLines(d).join(". ")}.`),
a=x.getContent(),h=a.querySelector("h2");return h?h.after(E):a.prepend(E),x.update(),x};let k=u=>document.querySelector(`[data-route="${u}"]`);function F(u,d){let x=u.
wanted&&!u.away,T=k(d);if(T){let b=T.querySelector("input");b&&(b.checked=u.wanted),T.classList.toggle("off",!x),Ct(T,".when").textContent=u.away?` (not in ${n.
year})`:""}u.shown!==x&&(u.shown=x,x?u.group.addTo(t):u.group.remove())}n.routes=o,n.legs=l,o.forEach((u,d)=>{u.group.addTo(t);let x=k(d),T=x&&Ct(x,".go"),b=T?.
textContent??`Route ${d+1}`,A=n.addLayer({key:`route-${d}`,title:b,parent:"routes",show:E=>{u.wanted=E,F(u,d)},mark:()=>g("span",`number route-${d}`,String(d+1))}),
m=()=>{gt()&&n.expand(!1),n.frame(u.bounds);let E=u.parts.reduce((a,h)=>a.leg.km>h.leg.km?a:h);n.open("route",d,E.leg.latlngs[E.leg.latlngs.length>>1])};n.addSearch(
{names:[b],kind:`route ${d+1}`,open:m});let w=x&&x.querySelector("input");w&&w.addEventListener("change",()=>A.set(w.checked)),T&&T.addEventListener("click",m)}),
n.onYear(u=>o.forEach((d,x)=>{d.away=u!==null&&(d.since!==null&&u<d.since||d.until!==null&&u>d.until),F(d,x)}),o.flatMap(u=>[u.since,u.until])),n.onDraw(R),t.on(
"moveend",()=>{let u=t.getPixelBounds();p&&!p.contains(u)&&R(t.getZoom())}),n.onDraw(f)}function Ie(t,s,n,l){let e=t.getContainer(),o=Lt("panel-toggle"),i=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),c=L.control.zoom().addTo(t),f=()=>document.
body.classList.contains("comparing");function p(_){o.setAttribute("aria-expanded",String(_)),Lt("panel-body").hidden=!_,s.classList.toggle("closed",!_),l()}o.addEventListener(
"click",()=>p(o.getAttribute("aria-expanded")!=="true"));function S(){let{width:_,height:Z}=s.getBoundingClientRect(),H=s.classList.contains("closed"),I=t.attributionControl.
getContainer()?.offsetHeight??0,G=e.clientHeight<360;return gt()?{paddingTopLeft:[62,Z+(G?16:34)],paddingBottomRight:[f()?62:30,I+(G?14:44)]}:H?{paddingTopLeft:[
76,Z+34],paddingBottomRight:[60,I+24]}:{paddingTopLeft:[76,50],paddingBottomRight:[_+60,50]}}function N(_){t.fitBounds(_,{...S(),animate:!1})}function R(){let{paddingTopLeft:_,
paddingBottomRight:Z}=S();t.options.minZoom=0;let H=t.getBoundsZoom(n.bounds,!1,L.point(_[0]+Z[0],_[1]+Z[1])),I=Math.floor(4*Math.min(t.getBoundsZoom(n.window,!0),
H))/4;t.getZoom()<I&&t.setZoom(I,{animate:!1}),t.setMinZoom(I)}function v(){i.setPosition(gt()?"bottomright":"bottomleft"),c.setPosition(gt()?"bottomright":"bot\
tomleft"),p(!gt()&&!f())}return v(),ie(v),N(n.bounds),{expand:p,frame:N,limit:R,card:Fn(t,s)}}function Fn(t,s){let n=mt(L.Popup).extend({_updatePosition(){},_animateZoom(){},
_adjustPan(){let{y:o}=t.latLngToContainerPoint(this._latlng),i=s.getBoundingClientRect().bottom,c=t.getSize().y-this._container.offsetHeight;(o<i||o>c-16)&&t.panBy(
[0,o-(i+c)/2],{animate:!1})}});t.createPane("sheet",t.getContainer());let l=null;function e(){let o=t.getSize(),{width:i}=s.getBoundingClientRect();return gt()?
new n({pane:"sheet",maxWidth:o.x,minWidth:200}):L.popup({maxWidth:Math.min(350,o.x-50),minWidth:Math.min(300,o.x-70),maxHeight:Math.max(180,Math.min(460,o.y-110)),
autoPanPaddingTopLeft:[20,20],autoPanPaddingBottomRight:[i+30,30]})}return(o,i)=>{let c=document.activeElement,f=c&&c.closest(".leaflet-popup")?l:c;l=null;let p=e().
setLatLng(i).setContent(o).openOn(t);if(f&&f!==document.body&&(c!==f||c.matches(":focus-visible"))){l=f;let S=Ct(p.getElement(),".leaflet-popup-content");S.tabIndex=
-1,S.focus({preventScroll:!0}),p.once("remove",()=>{l===f&&f.isConnected&&f.focus({preventScroll:!0})})}return p}}var Dn=[Te,_e,fe,ge,Ee],Rn=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],Jt=null,Qt=null,Xt=null;mt(window).$||=t=>{let s=document.createElement("template");return s.innerHTML=
String(t).trim(),[s.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),mt(L.PosAnimation).include({run(t,s){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,s),this.fire("step").fire("end")}}));
async function Fe(t){let s=JSON.parse(Lt("data").dataset.view||""),n=t.getContainer(),l=Lt("panel");Rn.forEach(([N,R])=>{t.createPane(N).style.zIndex=String(R)}),
n.setAttribute("aria-label","Map of the routes; the legend lists them as text"),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" \
rel="noopener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(Lt("credits").innerHTML),n.setAttribute("role","application"),n.setAttribute("aria-r\
oledescription","map");let e=!1,{layout:o,...i}=Ne(t,l),{limit:c,...f}=Ie(t,l,s,()=>{e&&o()});s.icon&&(delete mt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.
mergeOptions(s.icon));let p=zn(t,{...i,...f,layout:o},()=>e);t.setMaxBounds(s.window),c(),t.on("resize",c),n.setAttribute("aria-busy","true");let S={map:t,box:n,
panel:l,...await jn(s,n)};Dn.forEach(N=>N(S,p)),e=!0,p.redraw(),n.removeAttribute("aria-busy"),t.on("zoomend",p.redraw),t.on("moveend",o),[Jt,Qt,Xt]=[t,S,p]}async function jn(t,s){
try{let[n,l]=await Promise.all(["ground","data"].map(i=>Se(Lt(i).textContent||"",(c,f)=>new L.LatLng(c,f)))),{features:e,...o}=l;return{data:{...o,...t},ground:n,
features:Ce(e)}}catch(n){let l=g("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. \
The text beside the map is valid.");throw l.setAttribute("role","alert"),s.append(l),n}}function zn(t,s,n){let l=[],e=[],o=!1;function i(){let p=t.getZoom();l.forEach(
S=>S(p)),s.layout()}function c(){!n()||o||(i(),e.forEach(p=>p()),f.state.changed())}let f={...s,redraw:i,year:null,only:null,layers:[],entries:[],years:[],dates:new Set,
routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(p,S,N)=>{f.state.entries.set(p,{get:S,set:N})}},depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,
kpAt:()=>NaN,openRoute:(p,S)=>f.open("route",p.r,S),highlight:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],open:(p,S,N)=>f.card(g("div"),N||
t.getCenter()),find:()=>[],onDraw:p=>{l.push(p)},onLayers:p=>{e.push(p)},addSearch:p=>{f.entries.push(p)},onYear:(p,S=[])=>{f.years.push(p),S.forEach(N=>f.dates.
add(N))},together(p){let S=o;o=!0,p(),o=S,c()},addLayer({key:p,title:S,group:N,shown:R=!0,parent:v="",count:_=null,show:Z=null,mark:H=null}){let I={key:p,title:S,
parent:v,count:_,mark:H,first:R,shown:!1,set(G){I.shown!==G&&(I.shown=G,N&&(G?N.addTo(t):N.remove()),Z&&Z(G),c())}};return f.layers.push(I),I.set(R),I}};return f}return We(Zn);})();
