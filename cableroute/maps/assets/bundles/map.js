var cableroute=(()=>{var qt=Object.defineProperty;var He=Object.getOwnPropertyDescriptor;var Ue=Object.getOwnPropertyNames;var We=Object.prototype.hasOwnProperty;var Ye=(t,s)=>{for(var n in s)qt(t,n,{get:s[n],enumerable:!0})},Ke=(t,s,n,c)=>{if(s&&typeof s=="object"||typeof s=="function")for(let e of Ue(s))!We.call(t,e)&&
e!==n&&qt(t,e,{get:()=>s[e],enumerable:!(c=He(s,e))||c.enumerable});return t};var Je=t=>Ke(qt({},"__esModule",{value:!0}),t);var Kn={};Ye(Kn,{given:()=>Xt,map:()=>Qt,shared:()=>te,start:()=>Re});var ie=window.matchMedia("(max-width: 760px)"),gt=()=>ie.matches,ce=t=>ie.addEventListener("change",t);function Lt(t){let s=document.getElementById(t);if(!s)throw new Error(
`the page has no ${t}`);return s}function $t(t,s){let n=t.querySelector(s);if(!n)throw new Error(`the page has no ${s}`);return n}function g(t,s,...n){let c=document.
createElement(t);return s&&(c.className=s),c.append(...n),c}function vt(t){let s=t.getContext("2d");if(!s)throw new Error("this browser paints on no canvas");return s}
var mt=t=>t,Ft=(t,s)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**s);function le(t){let s=new Map,n=[],c=new Array(5).fill(0);return t.forEach((o,i)=>(o.places||[]).forEach(l=>{let u=s.get(l);u?u.push(i):s.set(l,[i])})),t.map((o,i)=>i).
sort((o,i)=>(t[i].places||[]).length-(t[o].places||[]).length).forEach(o=>{let i=c.map(l=>l/(4*t.length));(t[o].places||[]).forEach(l=>(s.get(l)||[]).forEach(u=>{
n[u]!==void 0&&i[n[u]]++})),n[o]=i.indexOf(Math.min(...i)),c[n[o]]++}),n}function ue(t,s){let n=new Map,c=i=>{let l=n.get(i)||{users:new Set,turn:0,next:[],order:[]};
return n.set(i,l),l},e=i=>`${i.lat.toFixed(2)} ${i.lng.toFixed(2)}`,o=t.map(({latlngs:i})=>i.slice(1).map((l,u)=>{let f=e(i[u]),A=e(l);return f<A?{key:`${f} ${A}`,
sense:1}:{key:`${A} ${f}`,sense:-1}}));t.forEach(({item:i},l)=>o[l].forEach(({key:u})=>c(u).users.add(i.system))),o.forEach(i=>i.slice(1).forEach(({key:l,sense:u},f)=>{
let A=i[f];c(A.key).next.push([l,u*A.sense]),c(l).next.push([A.key,u*A.sense])})),n.forEach(i=>{if(i.turn)return;i.turn=1;let l=[i];for(let u=l.pop();u;u=l.pop())
for(let[f,A]of u.next){let w=c(f);w.turn||(w.turn=u.turn*A,l.push(w))}}),n.forEach(i=>{i.order=[...i.users].sort((l,u)=>s[u]-s[l]||l-u)}),t.forEach((i,l)=>{let{
facts:{from:u,to:f},system:A}=i.item,w=o[l].map(({key:B,sense:y})=>{let{order:P,turn:Z}=c(B);return y*Z*(P.indexOf(A)-(P.length-1)/2)});w.some(B=>B)&&(i.slots=i.
latlngs.map((B,y)=>y===0&&typeof u=="number"||y===w.length&&typeof f=="number"?0:((w[y-1]??w[y])+(w[y]??w[y-1]))/2))})}var Qe=11,Xe=3.2,tn=6e4,en=["out of service","retired","cancelled"],Rt="schematic",nn=["inferred",Rt,"assumed"],on='500 11px system-ui, -apple-system, "Segoe UI\
", Roboto, "Noto Sans", sans-serif',_t=t=>t==="in service"?"live":en.includes(t)?"gone":"plan",Ut=t=>nn.includes(t.confidence||""),Vt=t=>t.confidence===Rt?Rt:Ut(
t)?"modelled":"known",sn={modelled:"9 2.5",[Rt]:"9 2.5 2 2.5"},Pt=t=>Number(String(t||"").slice(0,4))||null,de=t=>t.length>32?`${t.slice(0,30)}…`:t,fe=t=>t.slice(
1).reduce((s,n,c)=>s+n.distanceTo(t[c]),0);function an(t){let s=t.reduce((n,c)=>c.length>n.length?c:n);return s[s.length>>1]}function Ht(t){let s=[g("bdi","en c\
lip",t.name)];if(t.name_ar){let n=g("span","ar clip",t.name_ar);n.lang="ar",n.dir="rtl",s.push(" ",n)}return s}function he({map:t,data:s,box:n,panel:c,features:e},o){
let i=!s.routes.length,l=t.createPane("catalogue-hot"),u=t.createPane("catalogue-names");Object.assign(l.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(
u.style,{zIndex:"605",pointerEvents:"none"});let f=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),A=L.canvas({pane:"catalogue-hot",padding:.25}),w=L.circle(
[0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function B(){let r=getComputedStyle(document.documentElement),b=C=>r.getPropertyValue(`--${C}`).
trim();return{soft:b("soft"),ink:b("ink"),halo:b("halo"),land:b("land"),routes:Array.from({length:7},(C,j)=>b(`route-${j}`))}}let y=B(),P=i?le(e.systems):[],Z=r=>{
let b=_t(e.systems[r].status);return!i||b==="gone"?y.soft:y.routes[P[r]]};function G(r){let b=_t(e.systems[r.system].status),C=Ut(r);return{color:Z(r.system),weight:b===
"gone"?1.2:C?1.5:2.2,opacity:i?.95:.75,lineCap:b==="plan"?"round":"butt",dashArray:b==="plan"?"0.1 4":b==="gone"?"2 4":sn[Vt(r)]}}let[[,D],[,q]]=s.window,nt=r=>{
let b=r.map(tt=>tt.lng),C=[r],j=b.reduce((tt,ot)=>Math.min(tt,ot)),K=b.reduce((tt,ot)=>Math.max(tt,ot));return j<D&&C.push(r.map(tt=>L.latLng(tt.lat,tt.lng+360))),
K>q&&C.push(r.map(tt=>L.latLng(tt.lat,tt.lng-360))),C},T=e.segments.map((r,b)=>{let C=r.line,j=L.polyline(nt(C),{renderer:f,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,
...G(r)});return j.on("mouseover",tt=>k(r.system,tt.latlng)),j.on("mouseout",()=>k(null)),j.on("click",tt=>o.open("system",r.system,tt.latlng,b)),mt(j).system=e.
systems[r.system].name,{item:r,latlngs:C,line:j,slots:null,drawn:null}}),I=e.systems.map(()=>[]);if(T.forEach(r=>I[r.item.system].push(r)),T.reduce((r,{latlngs:b})=>r+
b.length,0)<=tn){let r=I.map(b=>{let C=b.flatMap(({latlngs:j})=>j.map(K=>K.lat));return C.reduce((j,K)=>j+K,0)/(C.length||1)});ue(T,r)}function V(r){let b=Ft(20,
r)/1e3,C=Math.min(Xe,Qe/b);T.forEach(j=>{let{slots:K}=j;if(!K||!h(j))return;let tt=j.latlngs.map(st=>t.project(st,r)),ot=tt.map((st,ut)=>{let ht=tt[Math.max(ut-
1,0)],rt=tt[Math.min(ut+1,tt.length-1)].subtract(ht),dt=Math.hypot(rt.x,rt.y)||1,it=K[ut]*C;return t.unproject([st.x-rt.y/dt*it,st.y+rt.x/dt*it],r)});j.drawn=ot,
j.line.setLatLngs(nt(ot))}),N!==null&&M(N)}let _={live:!1,plan:!1,gone:!1},S=L.layerGroup(),F=null,d=r=>{let{ready:b,over:C}=e.systems[r];return F===null||(Pt(b)||
0)<=F&&(Pt(C)||1/0)>=F},h=({item:r})=>_[_t(e.systems[r.system].status)]&&d(r.system);function E(){T.forEach(r=>{let b=h(r);b!==S.hasLayer(r.line)&&(b?S.addLayer(
r.line):S.removeLayer(r.line))})}S.addTo(t),o.onYear(r=>{F=r,E(),ct()},[...e.systems.flatMap(r=>[Pt(r.ready),Pt(r.over)]),...e.incidents.map(r=>r.lat===void 0?null:
Pt(r.start))]);let N=null,x=null,$=L.layerGroup().addTo(t),m=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function M(r){if(N=r,$.clearLayers(),n.classList.
toggle("has-hot-system",r!==null),document.querySelectorAll(".systems .hot").forEach(C=>C.classList.remove("hot")),r===null)return;let b=document.querySelector(
`.systems [data-system="${r}"]`);b&&b.classList.add("hot"),I[r].forEach(C=>{let j=G(C.item),K=nt(C.drawn||C.latlngs),tt=i?j.color:y.ink,{weight:ot=0}=j;[{color:y.
halo,weight:ot+5},{...j,color:tt,weight:ot+1.5,opacity:1}].forEach(ut=>L.polyline(K,{renderer:A,pane:"catalogue-hot",interactive:!1,smoothFactor:1,...ut}).addTo(
$))})}function k(r,b){if(M(r===null?x:r),r===null||!b){m.remove();return}m.setLatLng(b).setContent(g("bdi","clip",e.systems[r].name)).addTo(t)}function a(r){w.remove(),
r&&r.accuracy_m&&r.lat!==void 0&&r.lon!==void 0&&w.setLatLng([r.lat,r.lon]).setRadius(r.accuracy_m).addTo(t)}let p=r=>o.open("place",r,J[r].latlng),v=e.places.map(
()=>0);e.systems.forEach(r=>(r.places||[]).forEach(b=>{v[b]++}));let O=[],z=L.layerGroup(),R=[],W=new Set(s.routes.flatMap(({legs:r})=>[{at:r[0],last:!1},{at:r[r.
length-1],last:!0}]).map(({at:[r,b],last:C})=>e.legs[r].facts[b===C?"from":"to"])),J=e.places.map((r,b)=>{let C=L.latLng(r.lat,r.lon);if(r.role==="other"){let st=L.
circleMarker(C,{renderer:f,pane:"catalogue",radius:i?3.2:4,weight:1.3,fillOpacity:1,color:y.ink,fillColor:y.land,bubblingMouseEvents:!1});return st.on("click",()=>p(
b)),st.on("mouseover",()=>{m.setLatLng(C).setContent(g("span","",...Ht(r))).addTo(t)}).on("mouseout",()=>m.remove()),z.addLayer(st),O.push(st),R.push({latlng:C,
text:r.name,rank:v[b],className:"of-place",off:!1}),{latlng:C}}let j=g("span","place-name",...Ht(r)),K=r.role==="station",tt=K?14:8,ot=L.marker(C,{icon:L.divIcon(
{className:`place ${r.role}`,html:g("div","dot",g("i"),j),iconSize:[tt,tt]}),zIndexOffset:K?200:-200,riseOnHover:!0}).addTo(t);return ot.getElement()?.setAttribute(
"aria-label",[r.name,r.name_ar].filter(Boolean).join(" ")),K||ot.bindTooltip(g("span","",...Ht(r)),{direction:"top",className:"tip"}),ot.on("click",()=>p(b)),ot.
on("keypress",st=>{st.originalEvent.key==="Enter"&&p(b)}),o.addLabel({latlng:C,element:j,dot:!0,rank:K?W.has(b)?3:2:0}),{latlng:C}});o.places=J;let U=e.stretches.
map((r,b)=>{let C=r.line,j=L.polyline(C,{renderer:f,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:y.ink,weight:1.6,opacity:.7,dashArray:Ut(r)?"5 \
3":void 0});return j.on("click",K=>o.open("stretch",b,K.latlng)),j.on("mouseover",K=>{m.setLatLng(K.latlng).setContent(g("bdi","clip",r.name)).addTo(t)}).on("mo\
useout",()=>m.remove()),{item:r,latlngs:C,line:j}}),X=L.layerGroup(U.map(({line:r})=>r)),Y=mt(L.CircleMarker).extend({_updatePath(){let r=this._renderer,b=this.
_point,C=this._radius,j=r._ctx;!r._drawing||this._empty()||(j.beginPath(),j.moveTo(b.x,b.y-C),j.lineTo(b.x+C,b.y),j.lineTo(b.x,b.y+C),j.lineTo(b.x-C,b.y),j.closePath(),
r._fillStroke(j,this))}}),H=L.layerGroup(),et=[];e.incidents.forEach((r,b)=>{if(r.lat===void 0||r.lon===void 0)return;let C=L.latLng(r.lat,r.lon),j=new Y(C,{renderer:f,
pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:y.halo,fillColor:y.ink,bubblingMouseEvents:!1});j.on("click",()=>o.open("incident",b,C)),j.on("mouseo\
ver",()=>{m.setLatLng(C).setContent(g("bdi","clip",`${r.start}: ${r.name}`)).addTo(t)}).on("mouseout",()=>m.remove()),et.push({latlng:C,lozenge:j,text:String(r.
start).slice(0,7),rank:1e3,className:"of-incident",year:Pt(r.start),hidden:!0,off:!1})});function ct(){et.forEach(r=>{let b=F===null||r.year===null||r.year===F;
r.off=!b,b?H.addLayer(r.lozenge):H.removeLayer(r.lozenge)})}ct();let at={live:0,plan:0,gone:0};e.systems.forEach(r=>{at[_t(r.status)]++}),[["live","In service"],
["plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([r])=>at[r]).forEach(([r,b])=>o.addLayer({key:`systems-${r}`,title:b,parent:"\
systems",count:at[r],shown:i&&r!=="gone",show:C=>{_[r]=C,E()}})),R.length&&o.addLayer({key:"stations",parent:"stations",title:i?"Landing stations":"Other landin\
g stations",group:z,count:R.length,shown:!0,show:r=>{R.forEach(b=>{b.off=!r})}}),U.length&&o.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:X,
count:e.paths.length,shown:i}),et.length&&o.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:H,count:et.length,shown:i,show:r=>{et.forEach(b=>{
b.hidden=!r})}});let lt=vt(document.createElement("canvas"));lt.font=on;let bt=new Map;function Mt(r){let b=bt.get(r)??lt.measureText(r).width;return bt.set(r,b),
b}let ze=r=>Math.round((gt()?.4:1)*(r<3?24:r<5?70:130)),ee=r=>mt(r)._parts||[];o.addInk((r,b)=>{let C=[],j=t.getPixelOrigin().subtract(b);if(!i)return C;for(let{
line:K}of T)if(S.hasLayer(K))for(let tt of ee(K))for(let ot=1;ot<tt.length;ot++){let st=tt[ot-1],ut=tt[ot],ht=Math.ceil(st.distanceTo(ut)/8);for(let yt=0;yt<ht;yt++)
C.push({x:st.x+(ut.x-st.x)*yt/ht+j.x,y:st.y+(ut.y-st.y)*yt/ht+j.y});if(C.length>4e4)return C}return C}),o.onLayout(({origin:r,size:b,free:C,take:j,inside:K,crossed:tt,
zoom:ot})=>{let st=[],ut=t.containerPointToLayerPoint([0,0]),ht=(rt,dt,it,ft,wt=0)=>{let pt=g("span",`catalogue-name ${dt}`,g("bdi","",rt));return pt.style.transform=
`translate(${(it+ut.x).toFixed(1)}px, ${(ft+ut.y).toFixed(1)}px)`+(wt?` rotate(${wt.toFixed(3)}rad)`:""),st.push(pt),pt},yt=[...et.filter(rt=>!rt.hidden),...R].
filter(rt=>!rt.off).map(rt=>({...rt,at:t.project(rt.latlng,ot).subtract(r)})).filter(({at:rt})=>rt.x>0&&rt.y>0&&rt.x<b.x&&rt.y<b.y).sort((rt,dt)=>dt.rank-rt.rank);
yt.forEach(({at:rt})=>j(rt.x-4,rt.y-4,8,8)),i&&Ze(ht,{size:b,free:C,take:j});for(let rt of yt){if(st.length>=ze(ot))break;let dt=de(rt.text),it=Mt(dt)+2,ft=13,{
x:wt,y:pt}=rt.at,Ot=[[wt+7,pt-ft/2],[wt-7-it,pt-ft/2],[wt-it/2,pt-7-ft],[wt-it/2,pt+7]].filter(([Et,xt])=>K(Et,xt,it,ft)&&C(Et,xt,it,ft)).map(([Et,xt])=>({u:Et,
v:xt,met:tt(Et,xt,it,ft)})),At=Ot.length?Ot.reduce((Et,xt)=>xt.met<Et.met?xt:Et):null;!At||At.met>(rt.rank>=1e3?9:2)||(j(At.u,At.v,it,ft),ht(dt,rt.className,At.
u,At.v))}u.replaceChildren(...st)});function Ze(r,{size:b,free:C,take:j}){e.systems.map((ot,st)=>st).filter(ot=>I[ot].some(st=>S.hasLayer(st.line))).map(ot=>{let st=I[ot].
flatMap(({line:ut})=>ee(ut)).map(ut=>ut.map(ht=>t.layerPointToContainerPoint(ht)));return{s:ot,parts:st,length:st.reduce((ut,ht)=>ut+fe(ht),0)}}).sort((ot,st)=>st.
length-ot.length).slice(0,gt()?12:60).forEach(({s:ot,parts:st})=>{let ut=de(e.systems[ot].name),ht=Mt(ut)+4,yt=[];st.forEach(dt=>{for(let it=0;it+1<dt.length;it++){
let ft=it+1;for(;ft+1<dt.length&&dt[it].distanceTo(dt[ft])<ht;)ft++;let wt=dt[it],pt=dt[ft],Nt=wt.distanceTo(pt);Nt<ht||Nt<.985*fe(dt.slice(it,ft+1))||yt.push([
wt,pt])}});let rt=Math.max(1,Math.floor(yt.length/24));for(let dt=0;dt<yt.length;dt+=rt){let[it,ft]=yt[(dt+ot*7*rt)%yt.length];ft.x<it.x&&([it,ft]=[ft,it]);let wt=it.
add(ft).divideBy(2),pt=ft.subtract(it),Nt=Math.hypot(pt.x,pt.y),Ot=L.point(pt.x/Nt,pt.y/Nt),At=L.point(Ot.y,-Ot.x),Et=ht/5+6,xt=[-2,-1,0,1,2].map(St=>wt.add(Ot.
multiplyBy(St*ht/5)).subtract([ht/10+3,7]));if(!xt.every(({x:St,y:Bt})=>St>4&&Bt>4&&St<b.x-60&&Bt<b.y-30)||!xt.every(({x:St,y:Bt})=>C(St,Bt,Et,14)))continue;xt.
forEach(({x:St,y:Bt})=>j(St,Bt,Et,14));let re=wt.subtract(Ot.multiplyBy(ht/2-2)).add(At.multiplyBy(6.5)),Ve=r(ut,"of-system",re.x,re.y,Math.atan2(pt.y,pt.x));Ve.
style.color=Z(ot);break}})}let ne={system:r=>I[r].map(b=>b.drawn||b.latlngs),segment:r=>[T[r].latlngs],stretch:r=>[U[r].latlngs],path:r=>e.paths[r].stretches.map(
b=>U[b].latlngs),leg:r=>[o.legs[r].latlngs]};o.where=(r,b)=>{if(r==="place")return J[b].latlng;if(r==="incident"){let j=e.incidents[b];return j.lat===void 0||j.
lon===void 0?null:L.latLng(j.lat,j.lon)}let C=ne[r]?.(b)??[];return C.length?an(C):null},o.mark=(r,b=0)=>{a(r==="place"?e.places[b]:r==="incident"?e.incidents[b]:
null),x=r==="system"?b:r==="segment"?e.segments[b].system:null,M(x)};function oe(r,b){let C=["system","segment","path"].includes(r)?ne[r]?.(b).flat()??[]:[],j=o.
where(r,b);return C.length?o.frame(L.latLngBounds(C)):j&&t.setView(j,Math.max(t.getZoom(),8),{animate:!1}),o.open(r,b,null)}let Dt=(r,b,C)=>C.forEach((j,K)=>o.addSearch(
{names:j.filter(Boolean),kind:b,open:()=>oe(r,K)})),se=r=>[r.name,r.name_ar,r.id,...String(r.facts["other names"]||"").split(", ")];Dt("place","Place",e.places.
map(se)),Dt("system","Cable system",e.systems.map(se)),Dt("path","Crossing path",e.paths.map(r=>[r.name,r.name_ar,r.id])),Dt("incident","Incident",e.incidents.map(
r=>[r.name,r.start])),Dt("deal","Deal",e.deals.map(r=>[r.name]));let Ge=r=>{let b=_t(e.systems[r.system].status);return b!=="live"?b:Vt(r)},qe=new Set([...e.segments.
map(Ge),...U.length?["path"]:[],...et.length?["incident"]:[]]);c.querySelectorAll("[data-key]").forEach(r=>{mt(r).hidden=!qe.has(r.getAttribute("data-key")||"")});
let ae=document.getElementById("systems");if(ae){let r=b=>{let C=L.SVG.create("svg"),j=L.SVG.create("path"),K=e.systems[b];C.setAttribute("width","26"),C.setAttribute(
"height","8"),C.setAttribute("aria-hidden","true"),j.setAttribute("d","M1 4H25");let tt=_t(K.status);return j.setAttribute("class",tt==="live"?Vt(K):tt),C.setAttribute(
"class","system"),C.style.setProperty("--system",tt==="gone"?"var(--soft)":`var(--route-${P[b]})`),C.append(j),C};e.systems.map((b,C)=>({item:b,i:C})).sort((b,C)=>b.
item.name.localeCompare(C.item.name,"en")).forEach(({item:b,i:C})=>{let j=[b.ready||"date not known",b.status==="in service"?"":b.status,I[C].length?"":"not dra\
wn"].filter(Boolean).join(", "),K=g("button","",I[C].length?r(C):g("span","no-line"),g("bdi","clip",b.name),g("small","",j));K.type="button",K.dataset.system=String(
C),K.addEventListener("click",()=>{gt()&&o.expand(!1),oe("system",C)}),K.addEventListener("mouseenter",()=>k(C)),K.addEventListener("mouseleave",()=>k(null)),K.
addEventListener("focus",()=>k(C)),K.addEventListener("blur",()=>k(null)),ae.append(g("li","",K))})}o.onDraw(r=>{V(r);let b=Math.max(1.8,Math.min(4,r*.62));O.forEach(
C=>C.setRadius(b))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{y=B(),T.forEach(r=>r.line.setStyle(G(r.item))),U.forEach(({
line:r})=>r.setStyle({color:y.ink})),O.forEach(r=>r.setStyle({color:y.ink,fillColor:y.land})),et.forEach(({lozenge:r})=>r.setStyle({color:y.halo,fillColor:y.ink})),
M(N),o.layout()})}var pe=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],ge="schematic",rn=["inferred",ge,"assumed"],cn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],ln={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},un=["candida\
tes","why","note","place"],Tt=t=>g("bdi","",t);function me(t,s,n){let c=g("button",t,s);return c.type="button",c.addEventListener("click",e=>{e.stopPropagation(),
n()}),c}var dn=t=>g("span",`surely ${t}`,t);function fn(t){let s=t.split(", ")[1]||"",n=rn.includes(s),c=g("span",`mark ${n?"modelled":"known"}`,n&&s!==ge?"mode\
lled":s);return s?[c," ",t]:[t]}function hn(t){let s=(e,o)=>{let i=g("th","",e);return i.scope=o,i},n=["low","likely","high"],c=t.map(e=>g("tr","",s(String(e.figure),
"row"),...n.map(o=>g("td","",o==="likely"?g("b","",String(e[o])):String(e[o])))));return g("table","figures",g("thead","",g("tr","",g("td",""),...n.map(e=>s(e,"\
col")))),g("tbody","",...c))}function ye({map:t,features:s},n){let c=pe.flatMap(([T,I])=>s[I].map((V,_)=>[T,_])),e=new Map(pe),o=(T,I)=>s[e.get(T)||"routes"][I];
function i(T,I){let V=me("to",Tt(o(T,I).name),()=>nt(T,I));return V.dataset.to=`${T}-${I}`,V}let l=T=>[T].flat().map(I=>typeof I=="number"?i(...c[I]):Tt(I)),u=(T,I)=>g(
"span",`badge ${T.contract?"contract":"intent"}`,...l(I));function f(T,I=null){let V=g("dl","facts");return Object.entries(T).forEach(([_,S])=>{if(I?!I.includes(
_):["note","status"].includes(_))return;let F=_==="accuracy"?fn(String(S)):l(S);V.append(g("dt","",_.charAt(0).toUpperCase()+_.slice(1)),g("dd",_==="value"?"val\
ue":"",...F))}),V.children.length?[V]:[]}function A({id:T,kind:I,from:V,to:_,"attribution confidence":S,...F}){let d=V&&_?{ends:[V," – ",_].flat()}:{},h=typeof T==
"number"?c[T]:null,E=h&&h[0]==="deal",N={...T===void 0?{}:{id:T},...d,...E||!I?{}:{kind:I},...F},[x,...$]=Object.entries(N),m=g("li","",...E?[u(o(...h),I)," "]:
[],...l(x[1]));S&&m.append(" ",dn(String(S)));let M=g("small","");return $.forEach(([k,a])=>{let[p,v]=ln[k]||["",""],O=/\d$/.test(String(a))?v:"",z=[p,...l(a),O].
filter(R=>R!=="");un.includes(k)?m.append(g("p","small",...z)):k==="value"?m.append(g("p","value",...z)):M.append(...M.childNodes.length?[" · "]:[],g("span","",
...z))}),M.childNodes.length&&m.insertBefore(M,m.querySelector("p")),m}function w(T,I){return T==="Figures"?hn(I):g("section","",g("h3","",T),g("ul","things",...I.
map(A)))}function B(T=[]){if(!T.length)return[];let I=T.map(V=>{let _=s.sources[V],S=Tt(_.title);if(_.url){let d=g("a","",S);d.href=_.url,d.target="_blank",d.rel=
"noopener noreferrer",S=d}let F=[_.publisher,_.date,_.licence].flatMap(d=>d?[", ",Tt(d)]:[]);return g("li","",S,...F)});return[g("details","sources",g("summary",
"",`Sources (${I.length})`),g("ul","",...I))]}let y=[],P=null,Z=0,G=(T,I)=>g("section","leg",g("h3","",T==="leg"?"This leg: ":"Here: ",i(T,I)),...f(o(T,I).facts,
cn));function D(T,I,V){let _=o(T,I),{status:S,note:F}=_.facts,d=g("span","title",...T==="route"?[g("span","number",String(I+1))]:[],g("span","",Tt(_.name))),h=g(
"h2","",d);if(h.tabIndex=-1,h.id=`card-title-${++Z}`,_.name_ar){let $=g("span","ar",_.name_ar);$.lang="ar",$.dir="rtl",h.append($)}let E=g("p","kicker",g("span",
"",Tt(_.kind.charAt(0).toUpperCase()+_.kind.slice(1))),...T==="deal"?[u(_,_.facts.kind)]:[],...S?[g("span","chip",...l(S))]:[]);if(y.length>1){let[$,m]=y[y.length-
2],M=me("back","‹ Back",()=>{y.pop(),q()});M.setAttribute("aria-label",`Back to ${o($,m).name}`.slice(0,120)),E.prepend(M)}let N=T==="deal"?_.contract?"contra\
ct":"intent":T==="route"?`route-${I}`:"",x=g("article",`card of-${T} ${N}`.trim(),E,h,...V===null?[]:[G(T==="route"?"leg":"segment",V)],...f(_.facts),...Object.
entries(_.lists).map(([$,m])=>w($,m.map(M=>s.lists[$][M]))),..._.uncertain?[g("section","",g("h3","","Uncertain"),..._.uncertain.map($=>g("p","small doubt",Tt($))))]:
[],...F?[g("p","small note",...l(F))]:[],...B(_.sources));return x.setAttribute("aria-labelledby",h.id),x.dataset.card=`${T}-${I}`,x}function q(){let T=y[y.length-
1],I=P&&P.getElement();if(!P||!I)return;let[V,_]=T,S=D(...T),F=n.where(V,_);P.setContent(S),F&&!t.getBounds().contains(F)&&t.panTo(F,{animate:!1}),F&&P.setLatLng(
F),n.mark(V,_),$t(I,".leaflet-popup-content").scrollTop=0,$t(S,"h2").focus({preventScroll:!0})}function nt(T,I){y.push([T,I,null]),q()}n.open=(T,I,V,_=null)=>{y=
[[T,I,_]];let S=V||n.where(T,I)||t.getCenter(),F=P=n.card(D(T,I,_),S);return n.mark(T,I),F.once("remove",()=>n.mark(null)),F}}var pn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function be(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,s=>pn[s]).replace(/[٠-٩۰-۹]/g,
s=>String(Number(s.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function we(t,s){let n=be(s),c=n.split(" ");return n?t.flatMap(e=>{let o=e.folded??=
e.names.flatMap(u=>u?[be(u)]:[]),i=o.map(u=>{let f=` ${u}`.indexOf(` ${n}`);return u===n?0:f===0?1:f>0?2:c.every(A=>u.includes(A))?3:9}),l=Math.min(...i,9);return l<
9?[{entry:e,score:l,size:Math.min(...o.map(u=>u.length||99))}]:[]}).sort((e,o)=>e.score-o.score||e.size-o.size).slice(0,12).map(e=>e.entry):[]}var Wt=t=>new RegExp(
"\\p{Script=Arabic}","u").test(t);var Ct=.0033528106647474805,It=6378137*(1-Ct),mn=63710088e-1,kt=t=>t*Math.PI/180,zt=t=>t*180/Math.PI;function Le(t){let s=t*(40680631590769-It*It)/(It*It);return[
1+s/16384*(4096+s*(-768+s*(320-175*s))),s/1024*(256+s*(-128+s*(74-47*s)))]}var xe=(t,s,n,c)=>t*s*(c+t/4*(n*(2*c**2-1)-t/6*c*(4*s**2-3)*(4*c**2-3)));function Me(t,s,n,c,e,o,i){
let l=Ct/16*s*(4+Ct*(4-3*s));return t+(1-l)*Ct*n*(c+l*e*(i+l*o*(2*i**2-1)))}function jt(t,s){let n=Math.round((s.lng-t.lng)/360)*360,c=kt(s.lng-t.lng-n),e=Math.
atan((1-Ct)*Math.tan(kt(t.lat))),o=Math.atan((1-Ct)*Math.tan(kt(s.lat))),[i,l,u,f]=[Math.sin(e),Math.cos(e),Math.sin(o),Math.cos(o)],A=c;for(let B=0;B<100;B++){
let y=Math.sin(A),P=Math.cos(A),Z=f*y,G=l*u-i*f*P,D=Math.hypot(Z,G),q=i*u+l*f*P;if(D<1e-15&&q>0)return{m:0,bearing:0,exact:!0};let nt=Math.atan2(D,q),T=D?l*f*y/
D:0,I=1-T**2,V=I>1e-12?q-2*i*u/I:0,_=Me(c,I,T,nt,D,q,V);if(Math.abs(_)>Math.PI+1e-9)break;if(Math.abs(_-A)<1e-12){let[S,F]=Le(I);return{m:It*S*(nt-xe(F,D,q,V)),
bearing:(zt(Math.atan2(Z,G))+360)%360,exact:!0}}A=_}let w=Math.sin(kt(s.lat-t.lat)/2)**2+Math.cos(kt(t.lat))*Math.cos(kt(s.lat))*Math.sin(c/2)**2;return{m:2*mn*
Math.asin(Math.sqrt(Math.min(w,1))),exact:!1,bearing:(zt(Math.atan2(f*Math.sin(c),l*u-i*f*Math.cos(c)))+360)%360}}function gn(t,s,n){let c=(1-Ct)*Math.tan(kt(t.
lat)),e=1/Math.hypot(1,c),o=c*e,i=Math.sin(kt(s)),l=Math.cos(kt(s)),u=Math.atan2(c,l),f=e*i,A=1-f**2,[w,B]=Le(A),y=n/(It*w),P=y;for(let V=0,_=!1;V<100&&!_;V++){
let S=y+xe(B,Math.sin(P),Math.cos(P),Math.cos(2*u+P));_=Math.abs(S-P)<1e-13,P=S}let Z=Math.sin(P),G=Math.cos(P),D=Math.cos(2*u+P),q=o*Z-e*G*l,nt=Math.atan2(o*G+
e*Z*l,(1-Ct)*Math.hypot(f,q)),T=Math.atan2(Z*i,e*G-o*Z*l),I=Me(0,A,f,P,Z,G,D);return{lat:zt(nt),lng:t.lng+zt(T-I)}}function Ee(t,s){let{m:n,bearing:c}=jt(t,s),e=Math.
max(1,Math.min(200,Math.ceil(n/5e4))),o=t.lng;return[t,...Array.from({length:e},(i,l)=>{let u=l+1<e?gn(t,c,n*(l+1)/e):s;return o=u.lng+360*Math.round((o-u.lng)/
360),{lat:u.lat,lng:o}})]}function ve({map:t,data:s,box:n,panel:c},e){let o=Lt("tools"),i=(a,p=0)=>a.toLocaleString("en",{minimumFractionDigits:p,maximumFractionDigits:p}),l=a=>i(a/1e3,a<
1e4?3:a<1e6?2:1),u={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function f(a){
let p=L.SVG.create("svg"),v=L.SVG.create("path");return p.setAttribute("viewBox","0 0 24 24"),p.setAttribute("aria-hidden","true"),v.setAttribute("d",u[a]),p.append(
v),p}function A(a,p,v=""){let O=g("button",v,a);return O.type="button",O.addEventListener("click",p),O}let w=null;function B(a,p,v){let O=A(f(a),v,"tool");return O.
setAttribute("aria-label",p),O.title=p,o.append(O),O}function y(a,p,v,{opened:O=()=>{},closed:z=()=>{}}={}){let R=B(a,p,()=>{w&&w.item===R?P():W()});v.classList.
add("sheet"),v.id=`sheet-${a}`,v.hidden=!0,v.setAttribute("role","group"),v.setAttribute("aria-label",p),R.setAttribute("aria-expanded","false"),R.setAttribute(
"aria-controls",v.id),o.append(v);function W(){w&&P(),gt()&&e.expand(!1),w={item:R,sheet:v,closed:z},v.hidden=!1,R.setAttribute("aria-expanded","true"),O()}return{
item:R,show:W}}function P(a=!1){if(!w)return;let{item:p,sheet:v,closed:O}=w;w=null,v.hidden=!0,p.setAttribute("aria-expanded","false"),O(),a&&p.focus()}document.
addEventListener("keydown",a=>{a.key==="Escape"&&!a.defaultPrevented&&(w&&(o.contains(a.target)||!n.querySelector(".leaflet-popup"))?P(!0):t.closePopup())}),e.find=
a=>we(e.entries,a),(function(){let a=g("input"),p=g("ul","results"),v=g("p","said");a.type="search",a.placeholder="Station, system, path … or اسم",a.autocomplete=
"off",a.spellcheck=!1,a.maxLength=200,a.dir="auto",Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","\
aria-controls":"results","aria-autocomplete":"list"}).forEach(([Y,H])=>a.setAttribute(Y,H)),p.id="results",p.setAttribute("role","listbox"),p.setAttribute("aria\
-label","Found"),v.setAttribute("role","status");let z=y("search","Search",g("div","search",a,v,p),{opened:()=>{a.focus(),a.select()}}),R=[],W=-1;function J(Y){
P(),z.item.focus(),Y.bounds?e.frame(Y.bounds):Y.latlng&&t.setView(Y.latlng,Math.max(t.getZoom(),8),{animate:!1}),Y.open&&Y.open()}function U(Y){W=Y,[...p.children].
forEach((H,et)=>H.setAttribute("aria-selected",String(et===Y))),Y<0?a.removeAttribute("aria-activedescendant"):(a.setAttribute("aria-activedescendant",p.children[Y].
id),p.children[Y].scrollIntoView({block:"nearest"}))}function X(){R=e.find(a.value),p.replaceChildren(...R.map((Y,H)=>{let et=Y.names.flatMap(lt=>lt||[]),ct=et.
find(lt=>!Wt(lt))||et[0]||"",at=et.find(Wt),Q=g("li","",g("bdi","en",ct));if(at&&at!==ct){let lt=g("bdi","ar",at);lt.lang="ar",Q.append(lt)}return Q.append(g("s\
mall","",Y.kind||"")),Q.id=`result-${H}`,Q.setAttribute("role","option"),Q.addEventListener("mousedown",lt=>lt.preventDefault()),Q.addEventListener("click",()=>J(
Y)),Q})),a.setAttribute("aria-expanded",String(R.length>0)),v.textContent=a.value.trim()?R.length?`${R.length} found`:"Nothing found":"",U(R.length?0:-1)}a.addEventListener(
"input",X),a.addEventListener("keydown",Y=>{let H=Y.key==="ArrowDown"?1:Y.key==="ArrowUp"?-1:0;if(H&&R.length)U((W+H+R.length)%R.length);else if(Y.key==="Enter"&&
W>=0)J(R[W]);else if(Y.key==="Escape"&&a.value)a.value="",X();else return;Y.preventDefault()}),document.addEventListener("keydown",Y=>{let H=Y.target instanceof
Element&&Y.target.closest("input, textarea, select");Y.key==="/"&&!H&&(Y.preventDefault(),z.show())})})();let Z={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let a=g("ul","tree"),p=new Set,v=[];function O(W,J,U,X,Y){let H=g("inpu\
t"),et=g("label","",H);return H.type="checkbox",H.addEventListener("change",()=>X(H.checked)),Y&&et.append(Y()),et.append(g("bdi","",W)),J!==null&&et.append(g("\
small","",i(J))),v.push([H,U]),g("div","row",et)}function z(){v.forEach(([W,J])=>{let U=J();W.checked=U===!0,W.indeterminate=U===null})}function R(){v=[];let W=Object.
keys(Z),J=[...new Set([...W,...e.layers.map(U=>U.parent)])];a.replaceChildren(...J.flatMap(U=>{let X=e.layers.filter(Q=>Q.parent===U);if(!X.length)return[];if(X.
length===1){let[Q]=X;return[g("li","",O(Q.title,Q.count,()=>Q.shown,lt=>{Q.set(lt),z()},Q.mark))]}let Y=()=>{let Q=X.filter(lt=>lt.shown).length;return Q===0?!1:
Q===X.length?!0:null},H=Z[U]||U,et=O(H,X.length,Y,Q=>{e.together(()=>X.forEach(lt=>lt.set(Q))),z()}),ct=g("ul","",...X.map(Q=>g("li","",O(Q.title,Q.count,()=>Q.
shown,lt=>{Q.set(lt),z()},Q.mark))));ct.hidden=!p.has(U),ct.id=`branch-${J.indexOf(U)}`;let at=A(g("span","chevron"),()=>{ct.hidden=!ct.hidden,ct.hidden?p.delete(
U):p.add(U),at.setAttribute("aria-expanded",String(!ct.hidden))},"more");return at.setAttribute("aria-label",`${H}: each one`),at.setAttribute("aria-expanded",String(
!ct.hidden)),at.setAttribute("aria-controls",ct.id),et.append(at),[g("li","",et,ct)]})),z()}y("layers","Layers",g("div","layers",g("h2","","Layers"),a),{opened:R}),
e.onLayers(()=>{w&&w.sheet.id==="sheet-layers"&&z()})})();let G=g("div","cross");G.setAttribute("aria-hidden","true");let D=null;(function(){let a=[],p=L.layerGroup(),
v=g("ol","steps"),O=g("p","total");O.setAttribute("role","status");let z=L.polyline([],{pane:"measure",className:"measured",interactive:!1,smoothFactor:0}),R=H=>{
a.push(H),W()};function W(){let H=a.slice(1).map((at,Q)=>jt(a[Q],at));z.setLatLngs(a.slice(1).map((at,Q)=>Ee(a[Q],at))),p.clearLayers(),a.forEach(at=>p.addLayer(
L.circleMarker(at,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),v.replaceChildren(...H.map(at=>g("li","",`${at.exact?"":"about "}${l(at.
m)} km`,g("small","",`bearing ${at.bearing.toFixed(1)}°`))));let et=H.reduce((at,Q)=>at+Q.m,0),ct=H.every(at=>at.exact);O.textContent=a.length<2?a.length?"One \
point; add another":"No point yet":`${ct?"":"About "}${l(et)} km in all`,O.dataset.metres=H.length?et.toFixed(4):"",U.disabled=X.disabled=!a.length}let J=A("Add\
 the centre of the map",()=>R(t.getCenter())),U=A("Undo",()=>{a.pop(),W()}),X=A("Clear",()=>{a.length=0,W()}),Y=g("div","measure",g("h2","","Measure"),g("p","",
"Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),g("div","buttons",J,U,X),v,O);y("measure","Measure",Y,{opened(){D=R,t.closePopup(),
n.classList.add("measuring"),n.append(G),t.doubleClickZoom.disable(),[z,p].forEach(H=>H.addTo(t)),W()},closed(){D=null,n.classList.remove("measuring"),G.remove(),
t.doubleClickZoom.enable(),[z,p].forEach(H=>H.remove())}})})();let q=[...e.dates].flatMap(a=>Number.isInteger(a)?Number(a):[]).sort((a,p)=>a-p),nt=()=>{};if(q.length&&
q[0]<q[q.length-1]){let a=q[0],p=q[q.length-1],v=g("input"),O=g("output","","All years");Object.assign(v,{type:"range",min:a,max:p+1,step:1,value:p+1}),v.setAttribute(
"aria-label","Year"),nt=W=>{e.year=W===null||W>p?null:Math.max(W,a),v.value=String(e.year??p+1),O.textContent=e.year===null?"All years":String(e.year),v.setAttribute(
"aria-valuetext",O.textContent),R.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(J=>J(e.year))),e.state.changed()},v.addEventListener("inpu\
t",()=>nt(Number(v.value)));let z=g("div","ends",g("span","",String(a)),g("span","","all")),{item:R}=y("year","Year",g("div","year",g("h2","","Year"),O,v,z,g("p",
"","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has\
 no known date stays."),A("All years",()=>nt(null))));v.setAttribute("aria-valuetext","All years")}let T=e.state;T.add("view",()=>{let{lat:a,lng:p}=t.getCenter();
return`${a.toFixed(4)},${p.toFixed(4)},${t.getZoom()}`},a=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(a))return;let[p,v,O]=a.
split(",").map(Number);t.setView([p,v],Math.min(Math.max(O,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),T.add("change",()=>e.layers.filter(a=>a.shown!==a.first).
map(a=>encodeURIComponent(a.key)).join(","),a=>{let p=new Set(a.split(",").flatMap(v=>{try{return[decodeURIComponent(v)]}catch{return[]}}));e.layers.forEach(v=>v.
set(p.has(v.key)!==v.first))}),T.add("year",()=>e.year===null?"":String(e.year),a=>{nt(/^\d{4}$/.test(a)?Number(a):null)});function I(){return"#"+[...T.entries].
map(([a,{get:p}])=>[a,p()]).filter(([,a])=>a).map(([a,p])=>`${a}=${p}`).join("&")}let V="";function _(a){if(location.hash===V)return;let p=new Map(location.hash.
slice(1,6e3).split("&").map(O=>{let z=O.indexOf("=");return[O.slice(0,z),O.slice(z+1)]})),v=[...T.entries].filter(([O])=>!a||p.has("view")||p.has(O));v.length&&
e.together(()=>v.forEach(([O,{set:z}])=>z(p.get(O)||"")))}let S;function F(){try{V=I(),history.replaceState(null,"",V)}catch{}}_(!0),window.addEventListener("ha\
shchange",()=>_(!1));let d=!1;if(["pointerdown","keydown","wheel"].forEach(a=>window.addEventListener(a,()=>{d=!0},{capture:!0,passive:!0})),T.changed=()=>{clearTimeout(
S),d&&(S=setTimeout(F,250))},t.on("moveend",()=>T.changed()),/^(https?|file):$/.test(location.protocol)){let a=g("input"),p=g("p","said");a.readOnly=!0,a.setAttribute(
"aria-label","Link to this view"),p.setAttribute("role","status"),a.addEventListener("focus",()=>a.select()),y("link","Link to this view",g("div","link",g("h2",
"","Link to this view"),a,g("div","buttons",A("Copy",async()=>{a.select();let v;try{await navigator.clipboard.writeText(a.value),v=!0}catch{v=document.execCommand(
"copy")}p.textContent=v?"Copied":"Copy it from the field"})),p),{opened(){a.value=location.href.split("#")[0]+I(),p.textContent="",a.focus()}})}if(document.fullscreenEnabled){
let a=B("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());a.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{a.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function h(a){let p=e.depthAt(
a);return p?`Depth: ${i(p.low_m)} to ${i(p.high_m)} m, from cells of about ${i(p.cell_km)} km`:"Depth: on land, or not known"}function E(a){let p=a.lng-360*Math.
round(a.lng/360),v=(O,z,R)=>`${Math.abs(O).toFixed(4)}° ${O<0?R:z}`;return`${v(a.lat,"N","S")}, ${v(p,"E","W")}`}e.hereLines=a=>[E(a),h(a)];function N(a){let p=e.
routeNear(a);return p?e.openRoute(p,a):e.card(g("div","card here",...e.hereLines(a).map(v=>g("p","",v))),a)}t.on("click",a=>{D?D(a.latlng):x()||N(a.latlng)}),n.
addEventListener("keydown",a=>{a.key!=="Enter"||a.target!==n||(D?D(t.getCenter()):N(t.getCenter()))});function x(){let a=!!w||$;return P(),a}let $=!1;t.on("prec\
lick",()=>{$=!!n.querySelector(".leaflet-popup")});let m=null;function M(a){if(a!==!!m)if(t.setMaxBounds(void 0),a){m={at:t.getCenter(),zoom:t.getZoom(),open:Lt(
"panel-toggle").getAttribute("aria-expanded")==="true"};let p=m.open&&!gt()?k():t.getBounds();document.documentElement.classList.add("printing"),e.expand(!0),t.
invalidateSize({animate:!1,pan:!1}),t.fitBounds(p,{paddingBottomRight:[0,t.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),
n.querySelectorAll("canvas").forEach(v=>{if(v.classList.contains("leaflet-tile"))return;let O=vt(v),{width:z,height:R}=v,W=document.createElement("canvas");Object.
assign(W,{width:z,height:R}),vt(W).drawImage(v,0,0),v.width=z,O.drawImage(W,0,0)})}else m&&(document.documentElement.classList.remove("printing"),t.invalidateSize(
{animate:!1,pan:!1}),e.expand(m.open),t.setView(m.at,m.zoom,{animate:!1}),m=null,t.setMaxBounds(s.window))}function k(){let a=t.getSize(),p=c.getBoundingClientRect().
width+20;return L.latLngBounds(t.containerPointToLatLng([0,a.y]),t.containerPointToLatLng([a.x-p,0]))}window.addEventListener("beforeprint",()=>M(!0)),window.addEventListener(
"afterprint",()=>M(!1))}function yn({columns:t,rows:s,levels:n}){let c=n.slice();for(let e=0;e<3;e++){let o=c.slice();for(let i=0;i<s;i++)for(let l=0;l<t;l++){let u=i*t+l;if(c[u]!==-1)
continue;let f=0,A=0;for(let w=Math.max(i-1,0);w<=Math.min(i+1,s-1);w++)for(let B=Math.max(l-1,0);B<=Math.min(l+1,t-1);B++){let y=c[w*t+B];y!==-1&&(f+=y,A++)}A&&
(o[u]=f/A)}c=o}return c.map(e=>Math.max(e,0))}function bn(t){let s=t.columns>>1,n=t.rows>>1,c=new Float32Array(s*n);for(let e=0;e<n;e++)for(let o=0;o<s;o++){let i=2*
e*t.columns+2*o,l=0,u=0;for(let f of[i,i+1,i+t.columns,i+t.columns+1])t.levels[f]!==-1&&(l+=t.levels[f],u++);c[e*s+o]=u?l/u:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:s,rows:n,levels:c}}function Ae(t){let s=[];for(let n=t;;n=bn(n)){let{west:c,south:e,step:o,columns:i,rows:l}=n,u=n,f=null;if(s.
push({west:c,south:e,step:o,columns:i,rows:l,get levels(){return f=f||yn(u)}}),Math.min(i,l)<16)return s}}function ke(t,s){let n=new Int32Array(4*t.length),c=new Float32Array(
4*t.length);return t.forEach((e,o)=>{let i=Math.min(Math.max(e,0),s-1),l=Math.floor(i),u=i-l;for(let f=0;f<4;f++)n[4*o+f]=Math.min(Math.max(l-1+f,0),s-1);c[4*o]=
(1-u)**3/6,c[4*o+1]=(3*u**3-6*u**2+4)/6,c[4*o+2]=(-3*u**3+3*u**2+3*u+1)/6,c[4*o+3]=u**3/6}),{nodes:n,weights:c}}function Se(t,s,n){let{columns:c,rows:e,levels:o}=t,
i=s.length,{nodes:l,weights:u}=ke(s.map(y=>(y-t.west)/t.step),c),f=ke(n.map(y=>(y-t.south)/t.step),e),A=new Map;function w(y){if(!A.has(y)){let P=new Float32Array(
i),Z=y*c;for(let G=0,D=0;G<i;G++,D+=4)P[G]=u[D]*o[Z+l[D]]+u[D+1]*o[Z+l[D+1]]+u[D+2]*o[Z+l[D+2]]+u[D+3]*o[Z+l[D+3]];A.set(y,P)}return A.get(y)}let B=new Float32Array(
i*n.length);for(let y=0;y<n.length;y++){let[P,Z,G,D]=[0,1,2,3].map(V=>w(f.nodes[4*y+V])),[q,nt,T,I]=f.weights.subarray(4*y,4*y+4);for(let V=0,_=y*i;V<i;V++,_++)
B[_]=q*P[V]+nt*Z[V]+T*G[V]+I*D[V]}return B}async function wn(t){let s=atob(t),n=new Uint8Array(s.length);for(let l=0;l<n.length;l++)n[l]=s.charCodeAt(l);let e=new Blob([n]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),o=[],i=0;for(let l=await e.read();!l.done;l=await e.read()){if(i+=l.value.length,i>268435456)throw new RangeError("more data than a \
page has");o.push(l.value)}return new Uint8Array(await new Blob(o).arrayBuffer())}async function $e(t,s){let[n,c]=await Promise.all(t.split(" ",2).map(wn)),e=Ln(
c,s);return JSON.parse(new TextDecoder().decode(n),(o,i)=>typeof i=="object"&&i!==null&&"~"in i?e[i["~"]]:i)}function Ln(t,s){let n=t.length>>2,c=0,e=()=>{if(c>=
n)throw new RangeError("fewer vertices than the lines have");let f=t[c]|t[c+n]<<8|t[c+2*n]<<16|t[c+++3*n]<<24;return f>>>1^-(f&1)},o=e();e();let i=Array.from({length:Math.
min(o,n)},()=>({unit:e(),size:e()})),l=0,u=0;return i.map(({unit:f,size:A})=>{let w=[],B=0,y=0,P=0,Z=0,G=0,D=0;for(let q=0;q<A;q++){let nt=e(),T=e();q?([G,P]=[P,
(P+G>>1)+nt],[D,Z]=[Z,(Z+D>>1)+T],B+=P,y+=Z):(B=l+=nt,y=u+=T),w.push(s(y/f,B/f))}return w})}function Zt({rows:t,columns:s}){let n=Array.from({length:t},()=>({}));
return Object.entries(s).forEach(([c,e])=>{let o=Array.isArray(e)?i=>e[i]:"all"in e?()=>e.all:i=>e.of[e.at[i]];n.forEach((i,l)=>{let u=o(l);u!==null&&(i[c]=u)})}),
n}function xn(t,s){return`${[t-360*Math.round(t/360),s].map(c=>Number(c.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Ce({lists:t,...s}){let n=Object.
entries(t).map(([e,o])=>[e,Zt(o)]),c=Object.entries(s).map(([e,o])=>{let i=o.facts&&Zt(o.facts),l=o.lists&&Zt(o.lists);return[e,Zt(o).map((u,f)=>{let A=i?.[f];return A?.
position===!0&&(A.position=xn(Number(u.lon),Number(u.lat))),{...u,facts:A,lists:l?.[f]}})]});return{lists:Object.fromEntries(n),...Object.fromEntries(c)}}function Oe({
columns:t,rows:s,steps:n},c,e){let o=new Float32Array(t*s);for(let i=0,l=0;i<o.length;i++)i%t===0&&(l=0),n[i]===" "?o[i]=e:o[i]=l=(l+n.charCodeAt(i)-63)%c;return o}var Mn=6;function En(t,[s,n]){let c=(e,o,i)=>e.some(l=>Math.abs(o-l)<.002&&Math.abs(i-l)<.002);return t.flatMap(e=>{let o=[],i=[e[0]];for(let l=1;l<=e.length;l++){
let u=e[l-1],f=e[l%e.length];c(s,u.lng,f.lng)||c(n,u.lat,f.lat)?(i.length>1&&o.push(i),i=[f]):i.push(f)}return i.length>1&&o.push(i),o})}function vn(t,s,n,c){let e=s.
length,o=null;for(let i of[...t].reverse()){let{west:l,south:u,step:f,columns:A,rows:w}=i[0],B=l+f*(A-1),y=u+f*(w-1);if(o&&(s[0]>B||s[e-1]<l||n[0]<u||n[e-1]>y))
continue;let P=i.find(D=>D.step*c>=1.5)||i[i.length-1],Z=Se(P,s,n);if(!o){o=Z;continue}let G=(D,q,nt)=>Math.min(D-q,nt-D)/(Mn*f);for(let D=0,q=0;D<e;D++){let nt=G(
n[D],u,y);for(let T=0;T<e;T++,q++){let I=Math.min(nt,G(s[T],l,B),1);I>0&&(o[q]+=I*(Z[q]-o[q]))}}}return o||new Float32Array(e*e)}function kn(t,s,n,c,e){let o=t.
width,i=2**s.z,l=Array.from({length:o},(_,S)=>(S+.5)/o),u=l.map(_=>360*(s.x+_)/i-180),f=l.map(_=>Math.atan(Math.sinh(Math.PI*(1-2*(s.y+_)/i)))*180/Math.PI),A=vn(
n,u,f,256*i/360),{west:w,south:B,step:y,columns:P,rows:Z}=n[n.length-1][0],G=(_,S,F)=>_>S-y&&_<S+F*y,D=u.map(_=>G(_,w,P)),q=c.length-1,nt=e.map(([_,S,F])=>255<<
24|F<<16|S<<8|_),T=vt(t),I=T.createImageData(o,o),V=new Int32Array(I.data.buffer);for(let _=0,S=0;_<o;_++){if(!G(f[_],B,Z)){S+=o;continue}for(let F=0;F<o;F++,S++){
if(!D[F])continue;let d=A[S],h=0;for(;h<q&&d>=c[h+1];)h++;V[S]=nt[h];let E=h?d-c[h]:1/0,N=h<q?c[h+1]-d:1/0,x=Math.min(E,N);if(x>3)continue;let $=.5-x/Math.max(Math.
abs(d-A[F?S-1:S+1]),Math.abs(d-A[_?S-o:S+o]),1e-4);if($<=0)continue;let[m,M]=[e[h],e[E<N?h-1:h+1]],k=a=>Math.round(m[a]+$*(M[a]-m[a]));V[S]=255<<24|k(2)<<16|k(1)<<
8|k(0)}}T.putImageData(I,0,0)}function An(t,s){return s.some(n=>n.reduce((c,e)=>{let o=c;for(let i=0,l=e.length-1;i<e.length;l=i++){let u=e[i],f=e[l];u.lat>t.lat!=
f.lat>t.lat&&t.lng<(f.lng-u.lng)*(t.lat-u.lat)/(f.lat-u.lat)+u.lng&&(o=!o)}return o},!1))}function Ne({map:t,data:s,ground:n,box:c},e){let o=document.documentElement.
classList.contains("plain"),i=window.matchMedia("screen and (prefers-color-scheme: dark)"),l=window.matchMedia("print"),u=x=>L.svg({pane:x,padding:.3}),f=u("lan\
d"),A=u("borders"),w={interactive:!1,smoothFactor:.6},{tiers:B}=n;function y(x,$,m,M,k=!1){if(!$.length)return;let a={...w,renderer:M,className:`ground ${x}`};m.
addLayer(k?L.polygon($,a):L.polyline($,a))}let P=L.layerGroup(),Z=L.layerGroup();B.forEach(({land:x})=>y("land",x,t,f,!0)),B.forEach(x=>y("coast",En(x.land.flat(),
x.edges),t,f));let G=x=>B.flatMap($=>$[x]);y("rivers",G("rivers"),P,f),B.forEach(({lakes:x})=>y("lake",x,P,f,!0)),y("canals",G("canals"),P,f),y("borders",G("bor\
ders"),Z,A),y("disputed",G("disputed"),Z,A);let D=x=>[1,3,5].map($=>parseInt(x.slice($,$+2),16)),q=()=>l.matches||document.documentElement.classList.contains("p\
rinting");function nt(){let{tints:x}=n.depths;return x[q()?"print":o&&i.matches?"dark":"light"].map(D)}function T(x,$){for(let{west:m,south:M,step:k,columns:a,rows:p,
levels:v}of x){let O=L.latLng($.lat,$.lng+360*Math.ceil((m-k/2-$.lng)/360)),z=Math.round((O.lng-m)/k),R=Math.round((O.lat-M)/k);if(z<0||z>=a||R<0||R>=p)continue;
let W=v[R*a+z];if(W===-1||B.some(({land:et})=>An(O,et)))return null;let{deepest_m:J,levels:U}=n.depths,X=et=>J*(Math.max(et,0)/(U-1))**2,Y=X(W-.5),H=Y<100?1:10;
return{low_m:H*Math.floor(Y/H),high_m:H*Math.ceil(X(W+.5)/H),cell_km:Math.round(k*111.2)}}return null}function I(){let x=n.depths.grids.map(O=>({...O,levels:Oe(
O,n.depths.levels,-1)}));if(e.depthAt=O=>T(x,O),!o)return;let $=x.map(Ae),m=[],M=(O,z)=>kn(O,z,$,n.depths.bands,nt());function k(O){let z=performance.now()+O;for(let R;performance.
now()<z&&(R=m.shift());)M(R.tile,R.coords),R.done(void 0,R.tile);m.length&&setTimeout(()=>k(100))}let a=mt(L.GridLayer).extend({createTile(O,z){let R=g("canvas",
"leaflet-tile"),{_whole:W}=this,J=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-W);return R.width=R.height=Math.ceil(256*Math.min(J,2)),m.push({tile:R,
coords:O,done:z})===1&&queueMicrotask(()=>k(q()?1/0:150)),R},_setView(O,z,...R){this._whole=Math.floor(z+1e-6),mt(L.GridLayer.prototype)._setView.call(this,O,z,
...R)},_clampZoom(){return this._whole},repaint(){p(this).forEach(({el:O,coords:z})=>M(O,z))}}),p=O=>Object.values(mt(O)._tiles),v=new a({pane:"depths",noWrap:!0,
bounds:s.window,keepBuffer:1,updateWhenZooming:!1});v.on("load",()=>{c.dataset.depths="drawn"}),e.addLayer({key:"depths",title:"Depth",parent:"ground",group:v}),
[i,l].forEach(O=>O.addEventListener("change",()=>v.repaint())),window.addEventListener("afterprint",()=>v.repaint()),e.paintNow=()=>{k(1/0),v.repaint(),p(v).forEach(
({el:O})=>{O.style.opacity="1"})}}if(n.depths.grids.length&&I(),!o)return;e.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:P}),e.addLayer(
{key:"borders",title:"Borders",parent:"ground",group:Z});let V=document.documentElement.lang==="ar",_=.3,S=new Set(n.names.map(([x,$,m,M,k,a])=>({kind:x,zoom:a,
latlng:L.latLng(k,M),text:V&&m||$})));n.names.forEach(([x,$,m,M,k,a])=>e.addSearch({names:[$,m],kind:x,open:()=>t.setView([k,M],Math.max(a+.5,3),{animate:!1})}));
let F=[],d={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},h={ocean:5.5,country:8},E=!0;function N(x){let $=t.getBounds().pad(.3);S.forEach(m=>{if(x+_<
m.zoom||!$.contains(m.latlng))return;S.delete(m);let M=m.kind==="city"||m.kind==="capital";if(M&&e.places.some(({latlng:p})=>Math.abs(p.lat-m.latlng.lat)<.15&&Math.
abs(p.lng-m.latlng.lng)<.15))return;let a=g("span",m.kind,m.text);V&&a.classList.add("ar"),F.push({...m,label:e.addLabel({latlng:m.latlng,element:a,rank:10*(10-
m.zoom)+(d[m.kind]||0),beside:M,reach:M?0:m.kind==="ocean"?90:26})})}),F.forEach(({kind:m,zoom:M,label:k})=>{k.shown=E&&x+_>=M&&x<(h[m]||99),k.element.classList.
toggle("near",x>=M+1.5)}),c.dataset.scale=x<3?"world":x<5?"region":"country"}e.onDraw(N),t.on("moveend",()=>N(t.getZoom())),e.addLayer({key:"names",title:"Place\
 names",parent:"ground",group:null,show:x=>{E=x}})}var Yt=["aria-label","aria-valuetext","title","placeholder"],Sn={".":"٫",",":"٬"},$n="[^A-Za-z]*\\d[^A-Za-z]*?",Cn=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
On=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,s=>s.replace(/[\d.,]/g,n=>n==="."||n===","?Sn[n]:String.fromCharCode(1632+Number(n)))),Be=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.
test(t)?`⁦${t}⁩`:t;function Tn(t,s){let n=new Intl.PluralRules(s),c=Object.entries(t).filter(([o])=>o.includes("{")).map(([o,i])=>{let l=o.split(/\{(\w+)\}/),
u=l.filter((A,w)=>w%2===0),f=l.map((A,w)=>w%2?`(?<${A}>${A==="n"?$n:"[^]+?"})`:Cn(A)).join("");return{size:u.join("").length,pattern:new RegExp(`^${f}$`),form:i}}).
sort((o,i)=>i.size-o.size);function e(o){for(let l of[o,o.charAt(0).toLowerCase()+o.slice(1)]){let u=t[l];if(typeof u=="string")return u}for(let{pattern:l,form:u}of c){
let f=l.exec(o)?.groups;if(!f)continue;return(typeof u=="string"?u:u[n.select(Number((f.n||"").replace(/[^\d.]/g,"")))]||u.other).replace(/\{(\w+)\}/g,(w,B)=>e(
f[B])??Be(f[B]))}if(!o.includes(", "))return null;let i=o.split(", ").map(l=>/[A-Za-z]/.test(l)?e(l):Be(l));return i.includes(null)?null:i.join("، ")}return e}
function _e(t){let s=document.getElementById("texts");if(!s)return;let{texts:n,numerals:c,original:e}=JSON.parse(s.textContent||"{}"),o=Tn(n,document.documentElement.
lang),i=c==="arab"?On:w=>w,l=w=>{let B=w.trim(),y=/[A-Za-z]/.test(B)?o(B):null;return i(y===null?w:w.replace(B,()=>y))};function u(w){let B=document.createElement(
"q");Object.assign(B,{lang:"en",dir:"ltr",translate:!1}),B.textContent=w.data.slice(e.length+1),w.data=e,w.after(" ",B)}function f(w){if(w instanceof Text){let B=w.
parentElement?.closest("script, style, [translate=no]");!B&&w.data.startsWith(`${e} `)&&u(w);let y=B?w.data:l(w.data);y!==w.data&&(w.data=y)}else w instanceof Element&&
!w.matches("script, style")&&(Yt.forEach(B=>{let y=w.getAttribute(B),P=y&&l(y);P&&P!==y&&w.setAttribute(B,P)}),w.childNodes.forEach(f))}let A={subtree:!0,childList:!0,
characterData:!0,attributes:!0,attributeFilter:Yt};new MutationObserver(w=>w.forEach(({type:B,target:y,addedNodes:P})=>{B==="childList"?P.forEach(f):B==="charac\
terData"?f(y):y instanceof Element&&Yt.forEach(Z=>{let G=y.getAttribute(Z),D=G&&l(G);D&&D!==G&&y.setAttribute(Z,D)})})).observe(t,A),f(t)}var Kt=(t,s,n,c,e)=>s<t.x+t.w&&t.x<s+c&&n<t.y+t.h&&t.y<n+e;function Nn(t){let s=[],n=t>40?[0,-.3333333333333333,.3333333333333333,-.6666666666666666,.6666666666666666,
-1,1]:t?[0,-.5,.5,-1,1]:[0];return n.forEach(c=>n.forEach(e=>s.push([c*t,e*t]))),s.sort((c,e)=>Math.hypot(...c)-Math.hypot(...e))}function Bn(t){let s=new Map;return t.
forEach(n=>{let c=(n.x>>4)*4096+(n.y>>4),e=s.get(c);e?e.push(n):s.set(c,[n])}),(n,c,e,o)=>{let i=0;for(let l=n-3>>4;l<=n+e+3>>4;l++)for(let u=c-1>>4;u<=c+o+1>>4;u++)
for(let f of s.get(l*4096+u)||[])f.x>n-3&&f.x<n+e+3&&f.y>c-1&&f.y<c+o+1&&i++;return i}}function Pe(t,s){let n=t.getContainer(),c=[],e=[],o=[];function i({latlng:w,
element:B,rank:y,dot:P=!1,reach:Z=0,beside:G=!1}){let D={latlng:w,element:B,rank:y,dot:P,reach:Z,beside:G,shown:!0};return P||(B.classList.add("ground-name"),L.
marker(w,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"name-holder",html:B,iconSize:[0,0]})}).addTo(t)),c.push(D),D}function l(){let w=t.attributionControl.
getContainer(),{parentElement:B,firstElementChild:y}=s;!w||!B||!(y instanceof HTMLElement)||(B.style.setProperty("--title",`${y.offsetHeight}px`),B.style.setProperty(
"--credits",`${w.offsetWidth>n.clientWidth-180?w.offsetHeight:0}px`))}function u(){l();let w=t.getZoom(),B=t.getPixelBounds().getTopLeft(),y=t.getSize(),P=[],Z=[],
G={zoom:w,origin:B,size:y,free:(S,F,d,h)=>!P.some(E=>Kt(E,S,F,d,h)),take:(S,F,d,h)=>{P.push({x:S,y:F,w:d,h})},inside:(S,F,d,h)=>S>2&&F>2&&S+d<y.x-2&&F+h<y.y-22,
crossed:()=>0},{free:D,take:q,inside:nt}=G,T=n.getBoundingClientRect();[s,Lt("tools"),...n.querySelectorAll(".leaflet-control")].forEach(S=>{let{left:F,top:d,width:h,
height:E}=S.getBoundingClientRect();(S===s||h)&&q(F-T.left,d-T.top,h,E)});let I=P.slice(),V=c.filter(S=>S.shown).map(S=>({...S,at:t.project(S.latlng,w).subtract(
B)}));V.filter(S=>S.dot).forEach(({at:{x:S,y:F}})=>q(S-7,F-7,14,14));let _=G.crossed=Bn(o.flatMap(S=>S(w,B)).filter(S=>nt(S.x,S.y,0,0)));c.filter(S=>!S.shown).forEach(
({element:S})=>{S.dataset.side="none"}),V.sort((S,F)=>Number(F.dot)-Number(S.dot)||F.rank-S.rank),V.filter(S=>S.dot).forEach(({element:S,at:F,rank:d})=>{let{offsetWidth:h,
offsetHeight:E}=S,N=[["right",F.x+9,F.y-E/2],["left",F.x-9-h,F.y-E/2],["above",F.x-h/2,F.y-9-E],["below",F.x-h/2,F.y+9]],x=([,M,k])=>!nt(M,k,h,E)||Z.some(a=>Kt(
a,M,k,h,E))?1/0:(D(M,k,h,E)?0:40)+_(M,k,h,E)+(I.some(a=>Kt(a,M,k,h,E))?300:0),$=N.reduce((M,k)=>x(k)<x(M)?k:M),m=x($)<[1,3,w<3.5?30:1/0,1/0][d]?$:null;S.dataset.
side=m?m[0]:"none",m&&(q(m[1],m[2],h,E),Z.push({x:m[1],y:m[2],w:h,h:E}))}),e.forEach(S=>S(G)),V.filter(S=>!S.dot).forEach(({element:S,at:{x:F,y:d},reach:h,beside:E})=>{
let{offsetWidth:N,offsetHeight:x}=S,$=E?3:N/2,m=Nn(h).find(([M,k])=>{let a=F+M-$,p=d+k-x/2;return nt(a,p,N,x)&&D(a-2,p-2,N+4,x+4)&&!_(a,p,N,x)});S.dataset.side=
m?"on":"none",m&&(S.style.translate=`${m[0]}px ${m[1]}px`,q(F+m[0]-$-3,d+m[1]-x/2-3,N+6,x+6))})}return{addLabel:i,layout:u,onLayout:w=>{e.push(w)},addInk:w=>{o.
push(w)}}}var _n=5,Pn=12,In=5,Ie=18,Dn=4e4,Fn=520,Gt=t=>t.km??NaN;function jn(t,s,n){let c=[t[0]];for(let e=1;e<t.length;e++){let o=t[e-1],i=t[e],l=L.LineUtil.clipSegment(
o,i,n);if(l){let[u,f]=l,A=Math.max(Math.ceil(u.distanceTo(f)/s),1),w=o.distanceTo(i)||1;for(let B=0;B<=A;B++){let y=u.multiplyBy(1-B/A).add(f.multiplyBy(B/A));y.
km=Gt(o)+(Gt(i)-Gt(o))*o.distanceTo(y)/w,c.push(y)}}c.push(i)}return c.filter((e,o)=>!o||e.x!==c[o-1].x||e.y!==c[o-1].y)}function Rn(t,s,n){let c=[],e=null;for(let o=1;o<
t.length;o++){let i=L.LineUtil.clipSegment(t[o-1],t[o],n);if(!i)continue;let[l,u]=i,f=Math.max(Math.ceil(l.distanceTo(u)/s),1);(!e||!e.equals(l))&&c.push([l]);for(let A=1;A<=
f;A++)c[c.length-1].push(l.multiplyBy(1-A/f).add(u.multiplyBy(A/f)));e=u}return c}function zn(t){let s=[0];for(let n=1;n<t.length;n++)s.push(s[n-1]+Math.hypot(t[n].
x-t[n-1].x,t[n].y-t[n-1].y));for(let n=0,c=0,e=0,o=0,i=0;n<t.length;n++){for(;e<t.length&&s[e]<=s[n]+Ie;)o+=t[e].mx,i+=t[e].my,e++;for(;s[c]<s[n]-Ie;)o-=t[c].mx,
i-=t[c].my,c++;t[n].ox=o/(e-c),t[n].oy=i/(e-c)}}function Jt(t){if(!t.metres){let s=t.metres=[0];t.latlngs.slice(1).forEach((n,c)=>s.push(s[c]+jt(t.latlngs[c],n).
m))}return t.metres}function De({leg:t,from_km:s,backwards:n},c){let e=Jt(t),o=e[e.length-1],i=o?t.km*c/o:0;return s+(n?t.km-i:i)}function Zn(t){let s=[];return t.
forEach(n=>{let c=s[s.length-1];c&&c[c.length-1].distanceTo(n[0])<8?c.push(...n):s.push([...n])}),s}function*Gn(t,s,n){for(let c=0;c<t.length;c+=3){let e=c,o=0;
for(;e+1<t.length&&o<n+8;)o+=t[e+1].distanceTo(t[e]),e++;if(o<n+8)continue;let i=t.slice(c,e+1);i.some(l=>l.x<8||l.y<8||l.x>s.x-8||l.y>s.y-24)||i[0].distanceTo(
i[i.length-1])<.96*o||(yield[i,c*6])}}var qn=(t,s,n)=>t.every(c=>!n(c.x+s.x-2,c.y+s.y-3,4,6));function Fe({map:t,data:s},n){let c=s.legs.map(d=>({...d,latlngs:d.
line,bands:[]})),e=d=>[d.casing,d.line,d.over,d.hit].flatMap(h=>h||[]),o=s.routes.map((d,h)=>{let E=0,N=d.legs.map(([k,a],p)=>{let v=c[k],O=d.standings[p]||"",z=h>=
6?" late":"",R=v.schematic?"schematic":v.modelled?"modelled":"known",W=`${v.medium} ${R}${z} route-${h} ${O}`.trim(),J={interactive:!1,smoothFactor:0,weight:v.medium===
"land"?4:2.5},U={leg:v,number:k,backwards:a,system:d.systems[p],from_km:E,plain:[],dots:[],points:[],seen:[],casing:L.polyline([],{...J,pane:"casings",className:`\
casing ${W}`}),line:L.polyline([],{...J,pane:"lines",className:`line ${W}`}),over:O?L.polyline([],{...J,pane:"lines",className:`over ${W}`}):null,hit:L.polyline(
[],{pane:"hits",className:`hit ${W}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return E+=v.km,U.hit.on("click",X=>{n.openRoute(n.routeNear(X.latlng)||{
r:h,part:U},X.latlng)}),U.hit.on("mousemove",X=>n.highlight((n.routeNear(X.latlng)||{r:h}).r)),U.hit.on("mouseout",()=>n.highlight(-1)),U}),x=L.marker([0,0],{pane:"\
numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${h}`,html:String(h+1),iconSize:[20,20]})}).on("click",()=>n.open("route",h,x.getLatLng())),
$=L.layerGroup(N.flatMap(e)),m=L.latLngBounds(N.flatMap(k=>k.leg.latlngs));return{parts:N,label:x,group:$,bounds:m,shown:!0,away:!1,since:d.since,until:d.until,
dots:[],wanted:!0}}),i=d=>d.routes.filter(h=>o[h].shown),l=d=>!n.only||n.only.includes(d);c.forEach(d=>{for(let h=0;d.accuracy_m&&h<d.latlngs.length-1;){let E=h+
1;for(;E<d.latlngs.length-1&&Math.abs(d.latlngs[E+1].lat-d.latlngs[h].lat)<1;)E++;d.bands.push(L.polyline(d.latlngs.slice(h,E+1),{pane:"bands",interactive:!1,noClip:!0,
smoothFactor:1,className:d.routes.length>1?"band shared":`band route-${d.routes[0]}`})),h=E}});function u(d){c.forEach(h=>{let E=h.latlngs[h.latlngs.length>>1].
lat,N=h.accuracy_m||0,x=N>Pn*Ft(E,d);h.bands.forEach($=>{if(x&&i(h).length){let m=$.getLatLngs(),M=(m[0].lat+m[m.length-1].lat)/2;$.addTo(t).setStyle({weight:2*
N/Ft(M,d)})}else $.remove()})})}let f=null;function A(d,h){d.forEach(({route:$,r:m})=>$.parts.forEach(M=>{let k=s.comparison&&m<s.comparison.paired?Jt(M.leg):null,
a=L.LineUtil.simplify(M.leg.latlngs.map((p,v)=>{let O=t.project(p,h);return k&&(O.km=De(M,k[v])),O}),.8);M.plain=M.backwards?a.reverse():a}));let E=t.getPixelBounds(),
N=E.getSize().multiplyBy(.7),x=L.bounds(E.getTopLeft().subtract(N),E.getBottomRight().add(N));f=x,d.forEach(({route:$,r:m})=>{let M=$.dots=$.parts.flatMap(k=>jn(
k.plain,6,x).map(a=>({x:a.x,y:a.y,km:Gt(a),r:m,part:k,dx:0,dy:0,mx:0,my:0,ox:0,oy:0})));M.forEach((k,a)=>{let p=M[Math.max(a-1,0)],v=M[Math.min(a+1,M.length-1)],
O=Math.hypot(v.x-p.x,v.y-p.y)||1;k.dx=(v.x-p.x)/O,k.dy=(v.y-p.y)/O})})}function w(d){let h=In+2,E=new Map,N=($,m)=>Math.floor($/h)*67108864+Math.floor(m/h);d.filter(
({r:$})=>l($)).forEach(({route:$})=>$.dots.forEach(m=>{let M=N(m.x,m.y),k=E.get(M);k?k.push(m):E.set(M,[m])}));let x=d.reduce(($,{route:m})=>$+m.dots.length,0)<=
Dn;d.filter(({r:$})=>l($)).forEach(({route:$,r:m})=>$.dots.forEach(M=>{let k=new Map([[m,M]]);for(let U=0;x&&U<9;U++){let X=M.x+(Math.floor(U/3)-1)*h,Y=M.y+(U%3-
1)*h;for(let H of E.get(N(X,Y))||[]){if(H.r===m)continue;let et=Math.hypot(H.x-M.x,H.y-M.y),ct=k.get(H.r);et>h||Math.abs(H.dx*M.dx+H.dy*M.dy)<.8||(!ct||et<Math.
hypot(ct.x-M.x,ct.y-M.y))&&k.set(H.r,H)}}let a=i(M.part.leg).filter(l),p=[...new Set([...k.keys(),...a])].sort((U,X)=>U-X);if(p.length<2)return;let v=[...k.values()],
O=k.get(p[0])||M,z=a.includes(p[0])&&!k.has(p[0])?P(p[0],M.part):1,R=Math.min(_n,Math.max(3.6,24/p.length),80/p.length)*z,W=(p.indexOf(m)-(p.length-1)/2)*R,J=v.
reduce((U,X)=>[U[0]+X.x/v.length,U[1]+X.y/v.length],[0,0]);M.mx=J[0]-M.x-O.dy*W,M.my=J[1]-M.y+O.dx*W}))}function B(d){let h=o.map((E,N)=>({route:E,r:N})).filter(
({route:E})=>E.shown);A(h,d),w(h),h.forEach(({route:E})=>{zn(E.dots),E.parts.forEach(N=>{N.dots=[]}),E.dots.forEach(N=>N.part.dots.push(N)),E.parts.forEach(N=>{
N.points=N.dots.map(x=>L.point(x.x+x.ox,x.y+x.oy))}),E.parts.forEach((N,x)=>{let $=E.parts[x+1],m=$?[...N.points,$.points[0]]:N.points,M=L.LineUtil.simplify(m,.4).
map(k=>t.unproject(k,d));e(N).forEach(k=>k.setLatLngs(M))})}),y.forEach(E=>E(d))}let y=[];n.onLines=d=>{y.push(d)};function P(d,h){let E=o[d].parts.find(N=>N.number===
h.number);return E&&E.backwards!==h.backwards?-1:1}n.routeNear=(d,h=10)=>{let E=t.project(d,t.getZoom()),N=null,x=h;return o.forEach(($,m)=>{$.shown&&$.parts.forEach(
M=>{for(let k=1;k<M.points.length;k++){let a=L.LineUtil.pointToSegmentDistance(E,M.points[k-1],M.points[k]);a<x&&(x=a,N={r:m,part:M})}})}),N},n.addInk((d,h)=>{let E=L.
bounds(h,h.add(t.getSize()));return o.filter(N=>N.shown).flatMap(N=>N.parts.flatMap(x=>(x.seen=Rn(x.points,6,E).map($=>$.map(m=>m.subtract(h))),x.seen.flat())))});
let Z=[.5,.4,.6,.3,.7,.2,.8,.1,.9];n.onLayout(({zoom:d,origin:h,size:E,free:N,take:x})=>{o.forEach($=>{if($.label.remove(),!$.shown)return;let m=$.parts.flatMap(
a=>a.seen.map(p=>({piece:p,users:p.length?i(a.leg).length:0})));m.sort((a,p)=>a.users-p.users||p.piece.length-a.piece.length);let k=m.flatMap(({piece:a})=>Z.map(
p=>a[Math.floor(p*a.length)])).find(({x:a,y:p})=>a>14&&p>14&&a<E.x-14&&p<E.y-14&&N(a-11,p-11,22,22));k&&(x(k.x-11,k.y-11,22,22),$.label.setLatLng(t.unproject(k.
add(h),d)).addTo(t))})});let G=L.svg({pane:"along",padding:.2}).addTo(t),D=vt(document.createElement("canvas"));D.font="600 11px "+getComputedStyle(document.body).
fontFamily;let q=new Map,nt=d=>{let h=q.get(d)??D.measureText(d).width+.4*d.length;return q.set(d,h),h};function T(){let d=[];return o.forEach((h,E)=>{if(!h.shown)
return;let N=null;h.parts.forEach(x=>{let $=i(x.leg).filter(m=>m<E&&o[m].parts.some(M=>M.number===x.number&&M.system===x.system));if(!x.system||$.length){N=null;
return}N&&N.name===x.system?N.seen.push(...x.seen):d.push(N={name:x.system,r:E,seen:[...x.seen]})})}),d.map(h=>({...h,seen:Zn(h.seen)}))}function I({origin:d,size:h,
free:E,take:N,crossed:x}){let $=mt(G)._rootGroup;$.querySelectorAll("text, path").forEach(M=>M.remove());let m=t.getPixelOrigin().subtract(d);T().forEach((M,k)=>{
let a=nt(M.name),p=-1/0,v=0,O=M.seen.flatMap(z=>{let R=v;return v+=6*z.length,[...Gn(z,h,a)].map(([W,J])=>({piece:W,at:R+J}))});for(let{piece:z,at:R}of O){if(R-
p<Fn)continue;let J=z[z.length-1].x<z[0].x?z.reverse():z,U=J[J.length-1].subtract(J[0]),X=Math.hypot(U.x,U.y),Y=L.point(U.y/X,-U.x/X),H=[5,-15].find(bt=>qn(J,Y.
multiplyBy(bt+5),x));if(H===void 0)continue;let et=J.filter((bt,Mt)=>Mt%2===0).map(bt=>bt.add(Y.multiplyBy(H+5)));if(!et.every(({x:bt,y:Mt})=>E(bt-6,Mt-6,12,12)))
continue;et.forEach(({x:bt,y:Mt})=>N(bt-6,Mt-6,12,12)),p=R;let ct=`along-${k}-${R}`,at=L.SVG.create("path"),Q=L.SVG.create("text"),lt=L.SVG.create("textPath");at.
setAttribute("d","M"+J.map(bt=>{let Mt=bt.add(Y.multiplyBy(H)).subtract(m);return`${Mt.x.toFixed(1)} ${Mt.y.toFixed(1)}`}).join("L")),at.setAttribute("id",ct),at.
setAttribute("class","along-path"),lt.setAttribute("href",`#${ct}`),lt.setAttribute("startOffset","50%"),lt.textContent=M.name,Q.setAttribute("class",`along rou\
te-${M.r}`),Q.append(lt),$.append(at,Q)}})}n.onLayout(I);let V=-1;n.highlight=d=>{d!==V&&(V=d,document.documentElement.classList.toggle("has-hot",d>=0),document.
querySelectorAll(".hot").forEach(h=>h.classList.remove("hot")),d>=0&&document.querySelectorAll(`.route-${d}`).forEach(h=>h.classList.add("hot")))};let _=d=>{if(d instanceof
SVGPathElement)return-2;let h=d instanceof Element&&d.closest("[class*=route-], [data-route]");if(!h)return-1;let E=/(?:^| )route-(\d+)(?: |$)/.exec(h.getAttribute(
"class")||"");return Number(E?E[1]:h.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(d=>document.addEventListener(d,h=>{let E=_(h.target);E>-2&&
n.highlight(E)})),document.addEventListener("focusout",()=>n.highlight(-1)),n.kpAt=({part:d},h)=>{let{leg:E}=d,N=Jt(E),x=t.project(h,t.getZoom()),$=E.latlngs.map(
k=>t.project(k,t.getZoom())),m=1/0,M=0;for(let k=1;k<$.length;k++){let[a,p]=[$[k-1],$[k]],v=p.subtract(a),O=v.x**2+v.y**2,z=x.subtract(a),R=O?Math.min(Math.max(
(z.x*v.x+z.y*v.y)/O,0),1):0,W=x.distanceTo(a.add(v.multiplyBy(R)));W<m&&(m=W,M=N[k-1]+R*(N[k]-N[k-1]))}return De(d,M)},n.openRoute=(d,h)=>{let E=n.open("route",
d.r,h,d.part.number),{leg:N}=d.part,x=N.accuracy_m===null?NaN:N.accuracy_m/1e3,$=x>=1?0:x>=.1?1:2,m=n.kpAt(d,h).toLocaleString("en",{minimumFractionDigits:$,maximumFractionDigits:$}),
M=Number.isNaN(x)?"accuracy not known":`± ${x} km`,k=g("p","kp",g("b","",`KP ${m} km`),` along the route from its start, ${M}. ${n.hereLines(h).join(". ")}.`),
a=E.getContent(),p=a.querySelector("h2");return p?p.after(k):a.prepend(k),E.update(),E};let S=d=>document.querySelector(`[data-route="${d}"]`);function F(d,h){let E=d.
wanted&&!d.away,N=S(h);if(N){let x=N.querySelector("input");x&&(x.checked=d.wanted),N.classList.toggle("off",!E),$t(N,".when").textContent=d.away?` (not in ${n.
year})`:""}d.shown!==E&&(d.shown=E,E?d.group.addTo(t):d.group.remove())}n.routes=o,n.legs=c,o.forEach((d,h)=>{d.group.addTo(t);let E=S(h),N=E&&$t(E,".go"),x=N?.
textContent??`Route ${h+1}`,$=n.addLayer({key:`route-${h}`,title:x,parent:"routes",show:k=>{d.wanted=k,F(d,h)},mark:()=>g("span",`number route-${h}`,String(h+1))}),
m=()=>{gt()&&n.expand(!1),n.frame(d.bounds);let k=d.parts.reduce((a,p)=>a.leg.km>p.leg.km?a:p);n.open("route",h,k.leg.latlngs[k.leg.latlngs.length>>1])};n.addSearch(
{names:[x],kind:`route ${h+1}`,open:m});let M=E&&E.querySelector("input");M&&M.addEventListener("change",()=>$.set(M.checked)),N&&N.addEventListener("click",m)}),
n.onYear(d=>o.forEach((h,E)=>{h.away=d!==null&&(h.since!==null&&d<h.since||h.until!==null&&d>h.until),F(h,E)}),o.flatMap(d=>[d.since,d.until])),n.onDraw(B),t.on(
"moveend",()=>{let d=t.getPixelBounds();f&&!f.contains(d)&&B(t.getZoom())}),n.onDraw(u)}function je(t,s,n,c){let e=t.getContainer(),o=Lt("panel-toggle"),i=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),l=L.control.zoom().addTo(t),u=()=>document.
body.classList.contains("comparing");function f(P){o.setAttribute("aria-expanded",String(P)),Lt("panel-body").hidden=!P,s.classList.toggle("closed",!P),c()}o.addEventListener(
"click",()=>f(o.getAttribute("aria-expanded")!=="true"));function A(){let{width:P,height:Z}=s.getBoundingClientRect(),G=s.classList.contains("closed"),D=t.attributionControl.
getContainer()?.offsetHeight??0,q=e.clientHeight<360;return gt()?{paddingTopLeft:[62,Z+(q?16:34)],paddingBottomRight:[u()?62:30,D+(q?14:44)]}:G?{paddingTopLeft:[
76,Z+34],paddingBottomRight:[60,D+24]}:{paddingTopLeft:[76,50],paddingBottomRight:[P+60,50]}}function w(P){t.fitBounds(P,{...A(),animate:!1})}function B(){let{paddingTopLeft:P,
paddingBottomRight:Z}=A();t.options.minZoom=0;let G=t.getBoundsZoom(n.bounds,!1,L.point(P[0]+Z[0],P[1]+Z[1])),D=Math.floor(4*Math.min(t.getBoundsZoom(n.window,!0),
G))/4;t.getZoom()<D&&t.setZoom(D,{animate:!1}),t.setMinZoom(D)}function y(){i.setPosition(gt()?"bottomright":"bottomleft"),l.setPosition(gt()?"bottomright":"bot\
tomleft"),f(!gt()&&!u())}return y(),ce(y),w(n.bounds),{expand:f,frame:w,limit:B,card:Vn(t,s)}}function Vn(t,s){let n=mt(L.Popup).extend({_updatePosition(){},_animateZoom(){},
_adjustPan(){let{y:o}=t.latLngToContainerPoint(this._latlng),i=s.getBoundingClientRect().bottom,l=t.getSize().y-this._container.offsetHeight;(o<i||o>l-16)&&t.panBy(
[0,o-(i+l)/2],{animate:!1})}});t.createPane("sheet",t.getContainer());let c=null;function e(){let o=t.getSize(),{width:i}=s.getBoundingClientRect();return gt()?
new n({pane:"sheet",maxWidth:o.x,minWidth:200}):L.popup({maxWidth:Math.min(350,o.x-50),minWidth:Math.min(300,o.x-70),maxHeight:Math.max(180,Math.min(460,o.y-110)),
autoPanPaddingTopLeft:[20,20],autoPanPaddingBottomRight:[i+30,30]})}return(o,i)=>{let l=document.activeElement,u=l&&l.closest(".leaflet-popup")?c:l;c=null;let f=e().
setLatLng(i).setContent(o).openOn(t);if(u&&u!==document.body&&(l!==u||l.matches(":focus-visible"))){c=u;let A=$t(f.getElement(),".leaflet-popup-content");A.tabIndex=
-1,A.focus({preventScroll:!0}),f.once("remove",()=>{c===u&&u.isConnected&&u.focus({preventScroll:!0})})}return f}}var Hn=[Ne,Fe,he,ye,ve],Un=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],Qt=null,Xt=null,te=null;mt(window).$||=t=>{let s=document.createElement("template");return s.innerHTML=
String(t).trim(),[s.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),mt(L.PosAnimation).include({run(t,s){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,s),this.fire("step").fire("end")}}));
async function Re(t){_e(document.body);let s=JSON.parse(Lt("data").dataset.view||""),n=t.getContainer(),c=Lt("panel");Un.forEach(([w,B])=>{t.createPane(w).style.
zIndex=String(B)}),n.setAttribute("aria-label","Map of the routes; the legend lists them as text"),t.attributionControl.setPrefix('<a href="https://leafletjs.co\
m" target="_blank" rel="noopener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(Lt("credits").innerHTML),n.setAttribute("role","application"),n.setAttribute(
"aria-roledescription","map");let e=!1,{layout:o,...i}=Pe(t,c),{limit:l,...u}=je(t,c,s,()=>{e&&o()});s.icon&&(delete mt(L.Icon.Default.prototype)._getIconUrl,L.
Icon.Default.mergeOptions(s.icon));let f=Yn(t,{...i,...u,layout:o},()=>e);t.setMaxBounds(s.window),l(),t.on("resize",l),n.setAttribute("aria-busy","true");let A={
map:t,box:n,panel:c,...await Wn(s,n)};Hn.forEach(w=>w(A,f)),e=!0,f.redraw(),n.removeAttribute("aria-busy"),t.on("zoomend",f.redraw),t.on("moveend",o),[Qt,Xt,te]=
[t,A,f]}async function Wn(t,s){try{let[n,c]=await Promise.all(["ground","data"].map(i=>$e(Lt(i).textContent||"",(l,u)=>new L.LatLng(l,u)))),{features:e,...o}=c;
return{data:{...o,...t},ground:n,features:Ce(e)}}catch(n){let c=g("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its \
data, or the file is incomplete. The text beside the map is valid.");throw c.setAttribute("role","alert"),s.append(c),n}}function Yn(t,s,n){let c=[],e=[],o=!1;function i(){
let f=t.getZoom();c.forEach(A=>A(f)),s.layout()}function l(){!n()||o||(i(),e.forEach(f=>f()),u.state.changed())}let u={...s,redraw:i,year:null,only:null,layers:[],
entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(f,A,w)=>{u.state.entries.set(f,{get:A,set:w})}},depthAt:()=>null,
paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(f,A)=>u.open("route",f.r,A),highlight:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],
open:(f,A,w)=>u.card(g("div"),w||t.getCenter()),find:()=>[],onDraw:f=>{c.push(f)},onLayers:f=>{e.push(f)},addSearch:f=>{u.entries.push(f)},onYear:(f,A=[])=>{u.years.
push(f),A.forEach(w=>u.dates.add(w))},together(f){let A=o;o=!0,f(),o=A,l()},addLayer({key:f,title:A,group:w,shown:B=!0,parent:y="",count:P=null,show:Z=null,mark:G=null}){
let D={key:f,title:A,parent:y,count:P,mark:G,first:B,shown:!1,set(q){D.shown!==q&&(D.shown=q,w&&(q?w.addTo(t):w.remove()),Z&&Z(q),l())}};return u.layers.push(D),
D.set(B),D}};return u}return Je(Kn);})();
