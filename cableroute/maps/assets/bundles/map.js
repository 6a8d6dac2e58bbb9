var cableroute=(()=>{var Vt=Object.defineProperty;var Re=Object.getOwnPropertyDescriptor;var je=Object.getOwnPropertyNames;var ze=Object.prototype.hasOwnProperty;var Ze=(t,a)=>{for(var n in a)Vt(t,n,{get:a[n],enumerable:!0})},Ge=(t,a,n,l)=>{if(a&&typeof a=="object"||typeof a=="function")for(let e of je(a))!ze.call(t,e)&&
e!==n&&Vt(t,e,{get:()=>a[e],enumerable:!(l=Re(a,e))||l.enumerable});return t};var Ve=t=>Ge(Vt({},"__esModule",{value:!0}),t);var In={};Ze(In,{given:()=>Kt,map:()=>Yt,shared:()=>Jt,start:()=>Be});var oe=window.matchMedia("(max-width: 760px)"),gt=()=>oe.matches,se=t=>oe.addEventListener("change",t);function Lt(t){let a=document.getElementById(t);if(!a)throw new Error(
`the page has no ${t}`);return a}function Ct(t,a){let n=t.querySelector(a);if(!n)throw new Error(`the page has no ${a}`);return n}function m(t,a,...n){let l=document.
createElement(t);return a&&(l.className=a),l.append(...n),l}function vt(t){let a=t.getContext("2d");if(!a)throw new Error("this browser paints on no canvas");return a}
var mt=t=>t,Dt=(t,a)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**a);function ae(t){let a=new Map,n=[],l=new Array(5).fill(0);return t.forEach((o,i)=>(o.places||[]).forEach(c=>{let f=a.get(c);f?f.push(i):a.set(c,[i])})),t.map((o,i)=>i).
sort((o,i)=>(t[i].places||[]).length-(t[o].places||[]).length).forEach(o=>{let i=l.map(c=>c/(4*t.length));(t[o].places||[]).forEach(c=>(a.get(c)||[]).forEach(f=>{
n[f]!==void 0&&i[n[f]]++})),n[o]=i.indexOf(Math.min(...i)),l[n[o]]++}),n}function re(t,a){let n=new Map,l=i=>{let c=n.get(i)||{users:new Set,turn:0,next:[],order:[]};
return n.set(i,c),c},e=i=>`${i.lat.toFixed(2)} ${i.lng.toFixed(2)}`,o=t.map(({latlngs:i})=>i.slice(1).map((c,f)=>{let p=e(i[f]),O=e(c);return p<O?{key:`${p} ${O}`,
sense:1}:{key:`${O} ${p}`,sense:-1}}));t.forEach(({item:i},c)=>o[c].forEach(({key:f})=>l(f).users.add(i.system))),o.forEach(i=>i.slice(1).forEach(({key:c,sense:f},p)=>{
let O=i[p];l(O.key).next.push([c,f*O.sense]),l(c).next.push([O.key,f*O.sense])})),n.forEach(i=>{if(i.turn)return;i.turn=1;let c=[i];for(let f=c.pop();f;f=c.pop())
for(let[p,O]of f.next){let N=l(p);N.turn||(N.turn=f.turn*O,c.push(N))}}),n.forEach(i=>{i.order=[...i.users].sort((c,f)=>a[f]-a[c]||c-f)}),t.forEach((i,c)=>{let{
start:f,end:p,system:O}=i.item,N=o[c].map(({key:j,sense:E})=>{let{order:P,turn:Z}=l(j);return E*Z*(P.indexOf(O)-(P.length-1)/2)});N.some(j=>j)&&(i.slots=i.latlngs.
map((j,E)=>E===0&&f!==void 0||E===N.length&&p!==void 0?0:((N[E-1]??N[E])+(N[E]??N[E-1]))/2))})}var qe=11,Ue=3.2,He=6e4,We=["out of service","retired","cancelled"],Ye=["inferred","assumed"],Ke='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto S\
ans", sans-serif',_t=t=>t==="in service"?"live":We.includes(t)?"gone":"plan",jt=t=>Ye.includes(t.confidence||""),Pt=t=>Number(String(t||"").slice(0,4))||null,ie=t=>t.
length>32?`${t.slice(0,30)}…`:t,le=t=>t.slice(1).reduce((a,n,l)=>a+n.distanceTo(t[l]),0);function Je(t){let a=t.reduce((n,l)=>l.length>n.length?l:n);return a[a.
length>>1]}function qt(t){let a=[m("bdi","en clip",t.name)];if(t.name_ar){let n=m("span","ar clip",t.name_ar);n.lang="ar",n.dir="rtl",a.push(" ",n)}return a}function ce({
map:t,data:a,box:n,panel:l,features:e},o){let i=!a.routes.length,c=t.createPane("catalogue-hot"),f=t.createPane("catalogue-names");Object.assign(c.style,{zIndex:"\
395",pointerEvents:"none"}),Object.assign(f.style,{zIndex:"605",pointerEvents:"none"});let p=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),O=L.canvas({pane:"\
catalogue-hot",padding:.25}),N=L.circle([0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function j(){let s=getComputedStyle(document.documentElement),
y=S=>s.getPropertyValue(`--${S}`).trim();return{soft:y("soft"),ink:y("ink"),halo:y("halo"),land:y("land"),routes:Array.from({length:7},(S,R)=>y(`route-${R}`))}}
let E=j(),P=i?ae(e.systems):[],Z=s=>{let y=_t(e.systems[s].status);return!i||y==="gone"?E.soft:E.routes[P[s]]};function U(s){let y=_t(e.systems[s.system].status),
S=jt(s);return{color:Z(s.system),weight:y==="gone"?1.2:S?1.5:2.2,opacity:i?.95:.75,lineCap:y==="plan"?"round":"butt",dashArray:y==="plan"?"0.1 4":y==="gone"?"2 \
4":S?"9 2.5":void 0}}let[[,I],[,G]]=a.window,et=s=>{let y=s.map(X=>X.lng),S=[s],R=y.reduce((X,nt)=>Math.min(X,nt)),J=y.reduce((X,nt)=>Math.max(X,nt));return R<I&&
S.push(s.map(X=>L.latLng(X.lat,X.lng+360))),J>G&&S.push(s.map(X=>L.latLng(X.lat,X.lng-360))),S},$=e.segments.map((s,y)=>{let S=s.line,R=L.polyline(et(S),{renderer:p,
pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,...U(s)});return R.on("mouseover",X=>M(s.system,X.latlng)),R.on("mouseout",()=>M(null)),R.on("click",X=>o.
open("system",s.system,X.latlng,y)),mt(R).system=e.systems[s.system].name,{item:s,latlngs:S,line:R,slots:null,drawn:null}}),_=e.systems.map(()=>[]);if($.forEach(
s=>_[s.item.system].push(s)),$.reduce((s,{latlngs:y})=>s+y.length,0)<=He){let s=_.map(y=>{let S=y.flatMap(({latlngs:R})=>R.map(J=>J.lat));return S.reduce((R,J)=>R+
J,0)/(S.length||1)});re($,s)}function V(s){let y=Dt(20,s)/1e3,S=Math.min(Ue,qe/y);$.forEach(R=>{let{slots:J}=R;if(!J||!d(R))return;let X=R.latlngs.map(ot=>t.project(
ot,s)),nt=X.map((ot,ut)=>{let ht=X[Math.max(ut-1,0)],rt=X[Math.min(ut+1,X.length-1)].subtract(ht),dt=Math.hypot(rt.x,rt.y)||1,it=J[ut]*S;return t.unproject([ot.
x-rt.y/dt*it,ot.y+rt.x/dt*it],s)});R.drawn=nt,R.line.setLatLngs(et(nt))}),C!==null&&x(C)}let B={live:!1,plan:!1,gone:!1},k=L.layerGroup(),F=null,u=s=>{let{ready:y,
over:S}=e.systems[s];return F===null||(Pt(y)||0)<=F&&(Pt(S)||1/0)>=F},d=({item:s})=>B[_t(e.systems[s.system].status)]&&u(s.system);function w(){$.forEach(s=>{let y=d(
s);y!==k.hasLayer(s.line)&&(y?k.addLayer(s.line):k.removeLayer(s.line))})}k.addTo(t),o.onYear(s=>{F=s,w(),lt()},[...e.systems.flatMap(s=>[Pt(s.ready),Pt(s.over)]),
...e.incidents.map(s=>s.lat===void 0?null:Pt(s.start))]);let C=null,b=null,A=L.layerGroup().addTo(t),g=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});
function x(s){if(C=s,A.clearLayers(),n.classList.toggle("has-hot-system",s!==null),document.querySelectorAll(".systems .hot").forEach(S=>S.classList.remove("hot")),
s===null)return;let y=document.querySelector(`.systems [data-system="${s}"]`);y&&y.classList.add("hot"),_[s].forEach(S=>{let R=U(S.item),J=et(S.drawn||S.latlngs),
X=i?R.color:E.ink,{weight:nt=0}=R;[{color:E.halo,weight:nt+5},{...R,color:X,weight:nt+1.5,opacity:1}].forEach(ut=>L.polyline(J,{renderer:O,pane:"catalogue-hot",
interactive:!1,smoothFactor:1,...ut}).addTo(A))})}function M(s,y){if(x(s===null?b:s),s===null||!y){g.remove();return}g.setLatLng(y).setContent(m("bdi","clip",e.
systems[s].name)).addTo(t)}function r(s){N.remove(),s&&s.accuracy_m&&s.lat!==void 0&&s.lon!==void 0&&N.setLatLng([s.lat,s.lon]).setRadius(s.accuracy_m).addTo(t)}
let h=s=>o.open("place",s,K[s].latlng),v=e.places.map(()=>0);e.systems.forEach(s=>(s.places||[]).forEach(y=>{v[y]++}));let T=[],z=L.layerGroup(),D=[],W=new Set(
a.routes.flatMap(({legs:s})=>[{at:s[0],last:!1},{at:s[s.length-1],last:!0}]).map(({at:[s,y],last:S})=>e.legs[s][y===S?"start":"end"])),K=e.places.map((s,y)=>{let S=L.
latLng(s.lat,s.lon);if(s.role==="other"){let ot=L.circleMarker(S,{renderer:p,pane:"catalogue",radius:i?3.2:4,weight:1.3,fillOpacity:1,color:E.ink,fillColor:E.land,
bubblingMouseEvents:!1});return ot.on("click",()=>h(y)),ot.on("mouseover",()=>{g.setLatLng(S).setContent(m("span","",...qt(s))).addTo(t)}).on("mouseout",()=>g.remove()),
z.addLayer(ot),T.push(ot),D.push({latlng:S,text:s.name,rank:v[y],className:"of-place",off:!1}),{latlng:S}}let R=m("span","place-name",...qt(s)),J=s.role==="stat\
ion",X=J?14:8,nt=L.marker(S,{icon:L.divIcon({className:`place ${s.role}`,html:m("div","dot",m("i"),R),iconSize:[X,X]}),zIndexOffset:J?200:-200,riseOnHover:!0}).
addTo(t);return nt.getElement()?.setAttribute("aria-label",[s.name,s.name_ar].filter(Boolean).join(" ")),J||nt.bindTooltip(m("span","",...qt(s)),{direction:"top",
className:"tip"}),nt.on("click",()=>h(y)),nt.on("keypress",ot=>{ot.originalEvent.key==="Enter"&&h(y)}),o.addLabel({latlng:S,element:R,dot:!0,rank:J?W.has(y)?3:2:
0}),{latlng:S}});o.places=K;let H=e.stretches.map((s,y)=>{let S=s.line,R=L.polyline(S,{renderer:p,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:E.
ink,weight:1.6,opacity:.7,dashArray:jt(s)?"5 3":void 0});return R.on("click",J=>o.open("stretch",y,J.latlng)),R.on("mouseover",J=>{g.setLatLng(J.latlng).setContent(
m("bdi","clip",s.name)).addTo(t)}).on("mouseout",()=>g.remove()),{item:s,latlngs:S,line:R}}),at=L.layerGroup(H.map(({line:s})=>s)),Y=mt(L.CircleMarker).extend({
_updatePath(){let s=this._renderer,y=this._point,S=this._radius,R=s._ctx;!s._drawing||this._empty()||(R.beginPath(),R.moveTo(y.x,y.y-S),R.lineTo(y.x+S,y.y),R.lineTo(
y.x,y.y+S),R.lineTo(y.x-S,y.y),R.closePath(),s._fillStroke(R,this))}}),q=L.layerGroup(),tt=[];e.incidents.forEach((s,y)=>{if(s.lat===void 0||s.lon===void 0)return;
let S=L.latLng(s.lat,s.lon),R=new Y(S,{renderer:p,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:E.halo,fillColor:E.ink,bubblingMouseEvents:!1});R.on(
"click",()=>o.open("incident",y,S)),R.on("mouseover",()=>{g.setLatLng(S).setContent(m("bdi","clip",`${s.start}: ${s.name}`)).addTo(t)}).on("mouseout",()=>g.remove()),
tt.push({latlng:S,lozenge:R,text:String(s.start).slice(0,7),rank:1e3,className:"of-incident",year:Pt(s.start),hidden:!0,off:!1})});function lt(){tt.forEach(s=>{
let y=F===null||s.year===null||s.year===F;s.off=!y,y?q.addLayer(s.lozenge):q.removeLayer(s.lozenge)})}lt();let st={live:0,plan:0,gone:0};e.systems.forEach(s=>{st[_t(
s.status)]++}),[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([s])=>st[s]).forEach(([s,y])=>o.addLayer(
{key:`systems-${s}`,title:y,parent:"systems",count:st[s],shown:i&&s!=="gone",show:S=>{B[s]=S,w()}})),D.length&&o.addLayer({key:"stations",parent:"stations",title:i?
"Landing stations":"Other landing stations",group:z,count:D.length,shown:!0,show:s=>{D.forEach(y=>{y.off=!s})}}),H.length&&o.addLayer({key:"paths",parent:"paths",
title:"Crossing paths",group:at,count:e.paths.length,shown:i}),tt.length&&o.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:q,count:tt.length,
shown:i,show:s=>{tt.forEach(y=>{y.hidden=!s})}});let ct=vt(document.createElement("canvas"));ct.font=Ke;let bt=new Map;function Mt(s){let y=bt.get(s)??ct.measureText(
s).width;return bt.set(s,y),y}let _e=s=>Math.round((gt()?.4:1)*(s<3?24:s<5?70:130)),Qt=s=>mt(s)._parts||[];o.addInk((s,y)=>{let S=[],R=t.getPixelOrigin().subtract(
y);if(!i)return S;for(let{line:J}of $)if(k.hasLayer(J))for(let X of Qt(J))for(let nt=1;nt<X.length;nt++){let ot=X[nt-1],ut=X[nt],ht=Math.ceil(ot.distanceTo(ut)/
8);for(let yt=0;yt<ht;yt++)S.push({x:ot.x+(ut.x-ot.x)*yt/ht+R.x,y:ot.y+(ut.y-ot.y)*yt/ht+R.y});if(S.length>4e4)return S}return S}),o.onLayout(({origin:s,size:y,
free:S,take:R,inside:J,crossed:X,zoom:nt})=>{let ot=[],ut=t.containerPointToLayerPoint([0,0]),ht=(rt,dt,it,ft,wt=0)=>{let pt=m("span",`catalogue-name ${dt}`,m("\
bdi","",rt));return pt.style.transform=`translate(${(it+ut.x).toFixed(1)}px, ${(ft+ut.y).toFixed(1)}px)`+(wt?` rotate(${wt.toFixed(3)}rad)`:""),ot.push(pt),pt},
yt=[...tt.filter(rt=>!rt.hidden),...D].filter(rt=>!rt.off).map(rt=>({...rt,at:t.project(rt.latlng,nt).subtract(s)})).filter(({at:rt})=>rt.x>0&&rt.y>0&&rt.x<y.x&&
rt.y<y.y).sort((rt,dt)=>dt.rank-rt.rank);yt.forEach(({at:rt})=>R(rt.x-4,rt.y-4,8,8)),i&&Pe(ht,{size:y,free:S,take:R});for(let rt of yt){if(ot.length>=_e(nt))break;
let dt=ie(rt.text),it=Mt(dt)+2,ft=13,{x:wt,y:pt}=rt.at,Ot=[[wt+7,pt-ft/2],[wt-7-it,pt-ft/2],[wt-it/2,pt-7-ft],[wt-it/2,pt+7]].filter(([Et,xt])=>J(Et,xt,it,ft)&&
S(Et,xt,it,ft)).map(([Et,xt])=>({u:Et,v:xt,met:X(Et,xt,it,ft)})),At=Ot.length?Ot.reduce((Et,xt)=>xt.met<Et.met?xt:Et):null;!At||At.met>(rt.rank>=1e3?9:2)||(R(At.
u,At.v,it,ft),ht(dt,rt.className,At.u,At.v))}f.replaceChildren(...ot)});function Pe(s,{size:y,free:S,take:R}){e.systems.map((nt,ot)=>ot).filter(nt=>_[nt].some(ot=>k.
hasLayer(ot.line))).map(nt=>{let ot=_[nt].flatMap(({line:ut})=>Qt(ut)).map(ut=>ut.map(ht=>t.layerPointToContainerPoint(ht)));return{s:nt,parts:ot,length:ot.reduce(
(ut,ht)=>ut+le(ht),0)}}).sort((nt,ot)=>ot.length-nt.length).slice(0,gt()?12:60).forEach(({s:nt,parts:ot})=>{let ut=ie(e.systems[nt].name),ht=Mt(ut)+4,yt=[];ot.forEach(
dt=>{for(let it=0;it+1<dt.length;it++){let ft=it+1;for(;ft+1<dt.length&&dt[it].distanceTo(dt[ft])<ht;)ft++;let wt=dt[it],pt=dt[ft],Nt=wt.distanceTo(pt);Nt<ht||Nt<
.985*le(dt.slice(it,ft+1))||yt.push([wt,pt])}});let rt=Math.max(1,Math.floor(yt.length/24));for(let dt=0;dt<yt.length;dt+=rt){let[it,ft]=yt[(dt+nt*7*rt)%yt.length];
ft.x<it.x&&([it,ft]=[ft,it]);let wt=it.add(ft).divideBy(2),pt=ft.subtract(it),Nt=Math.hypot(pt.x,pt.y),Ot=L.point(pt.x/Nt,pt.y/Nt),At=L.point(Ot.y,-Ot.x),Et=ht/
5+6,xt=[-2,-1,0,1,2].map(St=>wt.add(Ot.multiplyBy(St*ht/5)).subtract([ht/10+3,7]));if(!xt.every(({x:St,y:Bt})=>St>4&&Bt>4&&St<y.x-60&&Bt<y.y-30)||!xt.every(({x:St,
y:Bt})=>S(St,Bt,Et,14)))continue;xt.forEach(({x:St,y:Bt})=>R(St,Bt,Et,14));let ne=wt.subtract(Ot.multiplyBy(ht/2-2)).add(At.multiplyBy(6.5)),De=s(ut,"of-system",
ne.x,ne.y,Math.atan2(pt.y,pt.x));De.style.color=Z(nt);break}})}let Xt={system:s=>_[s].map(y=>y.drawn||y.latlngs),segment:s=>[$[s].latlngs],stretch:s=>[H[s].latlngs],
path:s=>e.paths[s].stretches.map(y=>H[y].latlngs),leg:s=>[o.legs[s].latlngs]};o.where=(s,y)=>{if(s==="place")return K[y].latlng;if(s==="incident"){let R=e.incidents[y];
return R.lat===void 0||R.lon===void 0?null:L.latLng(R.lat,R.lon)}let S=Xt[s]?.(y)??[];return S.length?Je(S):null},o.mark=(s,y=0)=>{r(s==="place"?e.places[y]:s===
"incident"?e.incidents[y]:null),b=s==="system"?y:s==="segment"?e.segments[y].system:null,x(b)};function te(s,y){let S=["system","segment","path"].includes(s)?Xt[s]?.(
y).flat()??[]:[],R=o.where(s,y);return S.length?o.frame(L.latLngBounds(S)):R&&t.setView(R,Math.max(t.getZoom(),8),{animate:!1}),o.open(s,y,null)}let Ft=(s,y,S)=>S.
forEach((R,J)=>o.addSearch({names:R.filter(Boolean),kind:y,open:()=>te(s,J)}));Ft("place","Place",e.places.map(s=>[s.name,s.name_ar,s.id,...s.aliases||[]])),Ft(
"system","Cable system",e.systems.map(s=>[s.name,s.name_ar,s.id,...s.aliases||[]])),Ft("path","Crossing path",e.paths.map(s=>[s.name,s.name_ar,s.id])),Ft("incid\
ent","Incident",e.incidents.map(s=>[s.name,s.start])),Ft("deal","Deal",e.deals.map(s=>[s.name]));let Ie=s=>{let y=_t(e.systems[s.system].status);return y!=="liv\
e"?y:jt(s)?"modelled":"known"},Fe=new Set([...e.segments.map(Ie),...H.length?["path"]:[],...tt.length?["incident"]:[]]);l.querySelectorAll("[data-key]").forEach(
s=>{mt(s).hidden=!Fe.has(s.getAttribute("data-key")||"")});let ee=document.getElementById("systems");if(ee){let s=y=>{let S=L.SVG.create("svg"),R=L.SVG.create("\
path"),J=e.systems[y];S.setAttribute("width","26"),S.setAttribute("height","8"),S.setAttribute("aria-hidden","true"),R.setAttribute("d","M1 4H25");let X=_t(J.status);
return R.setAttribute("class",X==="live"?jt(J)?"modelled":"known":X),S.setAttribute("class","system"),S.style.setProperty("--system",X==="gone"?"var(--soft)":`v\
ar(--route-${P[y]})`),S.append(R),S};e.systems.map((y,S)=>({item:y,i:S})).sort((y,S)=>y.item.name.localeCompare(S.item.name,"en")).forEach(({item:y,i:S})=>{let R=[
y.ready||"date not known",y.status==="in service"?"":y.status,_[S].length?"":"not drawn"].filter(Boolean).join(", "),J=m("button","",_[S].length?s(S):m("span","\
no-line"),m("bdi","clip",y.name),m("small","",R));J.type="button",J.dataset.system=String(S),J.addEventListener("click",()=>{gt()&&o.expand(!1),te("system",S)}),
J.addEventListener("mouseenter",()=>M(S)),J.addEventListener("mouseleave",()=>M(null)),J.addEventListener("focus",()=>M(S)),J.addEventListener("blur",()=>M(null)),
ee.append(m("li","",J))})}o.onDraw(s=>{V(s);let y=Math.max(1.8,Math.min(4,s*.62));T.forEach(S=>S.setRadius(y))}),window.matchMedia("(prefers-color-scheme: dark)").
addEventListener("change",()=>{E=j(),$.forEach(s=>s.line.setStyle(U(s.item))),H.forEach(({line:s})=>s.setStyle({color:E.ink})),T.forEach(s=>s.setStyle({color:E.
ink,fillColor:E.land})),tt.forEach(({lozenge:s})=>s.setStyle({color:E.halo,fillColor:E.ink})),x(C),o.layout()})}var ue=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],Qe=["inferred","assumed"],Xe=["system","right of way","status","route","cable","length published","round-trip de\
lay","accuracy","used by routes"],tn={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published "," km"],"km apar\
t":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],from:["from ",""],to:["to ",""],
ended:["ended ",""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},
en=["candidates","why","note","place"],Tt=t=>m("bdi","",t);function de(t,a,n){let l=m("button",t,a);return l.type="button",l.addEventListener("click",e=>{e.stopPropagation(),
n()}),l}var nn=t=>m("span",`surely ${t}`,t);function on(t){let a=t.split(", ")[1]||"",n=Qe.includes(a),l=m("span",`mark ${n?"modelled":"known"}`,n?"modelled":a);
return a?[l," ",t]:[t]}function sn(t){let a=(e,o)=>{let i=m("th","",e);return i.scope=o,i},n=["low","likely","high"],l=t.map(e=>m("tr","",a(String(e.figure),"ro\
w"),...n.map(o=>m("td","",o==="likely"?m("b","",String(e[o])):String(e[o])))));return m("table","figures",m("thead","",m("tr","",m("td",""),...n.map(e=>a(e,"col")))),
m("tbody","",...l))}function fe({map:t,features:a},n){let l=ue.flatMap(([$,_])=>a[_].map((V,B)=>[$,B])),e=new Map(ue),o=($,_)=>a[e.get($)||"routes"][_];function i($,_){
let V=de("to",Tt(o($,_).name),()=>et($,_));return V.dataset.to=`${$}-${_}`,V}let c=$=>[$].flat().map(_=>typeof _=="number"?i(...l[_]):Tt(_)),f=($,_)=>m("span",`\
badge ${$.contract?"contract":"intent"}`,...c(_));function p($,_=null){let V=m("dl","facts");return Object.entries($).forEach(([B,k])=>{if(_?!_.includes(B):["no\
te","status"].includes(B))return;let F=B==="accuracy"?on(String(k)):c(k);V.append(m("dt","",B.charAt(0).toUpperCase()+B.slice(1)),m("dd",B==="value"?"value":"",
...F))}),V.children.length?[V]:[]}function O({id:$,kind:_,"attribution confidence":V,...B}){let[k,...F]=Object.entries($===void 0?B:{id:$,...B}),u=typeof $=="nu\
mber"?l[$]:null,d=u&&u[0]==="deal",w=m("li","",...d?[f(o(...u),_)," "]:[],...k?c(k[1]):[]);V&&w.append(" ",nn(String(V)));let C=m("small","");return[..._&&!d?[[
"kind",_]]:[],...F].forEach(([b,A])=>{let[g,x]=tn[b]||["",""],M=[g,...c(A),x].filter(r=>r!=="");en.includes(b)?w.append(m("p","small",...M)):b==="value"?w.append(
m("p","value",...M)):C.append(...C.childNodes.length?[" · "]:[],m("span","",...M))}),C.childNodes.length&&w.insertBefore(C,w.querySelector("p")),w}function N($,_){
return $==="Figures"?sn(_):m("section","",m("h3","",$),m("ul","things",..._.map(O)))}function j($=[]){if(!$.length)return[];let _=$.map(V=>{let B=a.sources[V],k=Tt(
B.title);if(B.url){let u=m("a","",k);u.href=B.url,u.target="_blank",u.rel="noopener noreferrer",k=u}let F=[B.publisher,B.date,B.licence].flatMap(u=>u?[", ",Tt(u)]:
[]);return m("li","",k,...F)});return[m("details","sources",m("summary","",`Sources (${_.length})`),m("ul","",..._))]}let E=[],P=null,Z=0,U=($,_)=>m("section","\
leg",m("h3","",$==="leg"?"This leg: ":"Here: ",i($,_)),...p(o($,_).facts,Xe));function I($,_,V){let B=o($,_),{status:k,note:F}=B.facts,u=m("span","title",...$===
"route"?[m("span","number",String(_+1))]:[],m("span","",Tt(B.name))),d=m("h2","",u);if(d.tabIndex=-1,d.id=`card-title-${++Z}`,B.name_ar){let A=m("span","ar",B.name_ar);
A.lang="ar",A.dir="rtl",d.append(A)}let w=m("p","kicker",m("span","",Tt(B.kind.charAt(0).toUpperCase()+B.kind.slice(1))),...$==="deal"?[f(B,B.facts.kind)]:[],...k?
[m("span","chip",...c(k))]:[]);if(E.length>1){let[A,g]=E[E.length-2],x=de("back","‹ Back",()=>{E.pop(),G()});x.setAttribute("aria-label",`Back to ${o(A,g).name}`.
slice(0,120)),w.prepend(x)}let C=$==="deal"?B.contract?"contract":"intent":$==="route"?`route-${_}`:"",b=m("article",`card of-${$} ${C}`.trim(),w,d,...V===null?
[]:[U($==="route"?"leg":"segment",V)],...p(B.facts),...Object.entries(B.lists).map(([A,g])=>N(A,g.map(x=>a.lists[A][x]))),...(B.uncertain||[]).map(A=>m("p","sma\
ll doubt",Tt(A))),...F?[m("p","small note",...c(F))]:[],...j(B.sources));return b.setAttribute("aria-labelledby",d.id),b.dataset.card=`${$}-${_}`,b}function G(){
let $=E[E.length-1],_=P&&P.getElement();if(!P||!_)return;let[V,B]=$,k=I(...$),F=n.where(V,B);P.setContent(k),F&&!t.getBounds().contains(F)&&t.panTo(F,{animate:!1}),
F&&P.setLatLng(F),n.mark(V,B),Ct(_,".leaflet-popup-content").scrollTop=0,Ct(k,"h2").focus({preventScroll:!0})}function et($,_){E.push([$,_,null]),G()}n.open=($,_,V,B=null)=>{
E=[[$,_,B]];let k=V||n.where($,_)||t.getCenter(),F=P=n.card(I($,_,B),k);return n.mark($,_),F.once("remove",()=>n.mark(null)),F}}var an={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function he(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,a=>an[a]).replace(/[٠-٩۰-۹]/g,
a=>String(Number(a.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function pe(t,a){let n=he(a),l=n.split(" ");return n?t.flatMap(e=>{let o=e.folded??=
e.names.flatMap(f=>f?[he(f)]:[]),i=o.map(f=>{let p=` ${f}`.indexOf(` ${n}`);return f===n?0:p===0?1:p>0?2:l.every(O=>f.includes(O))?3:9}),c=Math.min(...i,9);return c<
9?[{entry:e,score:c,size:Math.min(...o.map(f=>f.length||99))}]:[]}).sort((e,o)=>e.score-o.score||e.size-o.size).slice(0,12).map(e=>e.entry):[]}var Ut=t=>new RegExp(
"\\p{Script=Arabic}","u").test(t);var $t=.0033528106647474805,It=6378137*(1-$t),rn=63710088e-1,kt=t=>t*Math.PI/180,zt=t=>t*180/Math.PI;function me(t){let a=t*(40680631590769-It*It)/(It*It);return[
1+a/16384*(4096+a*(-768+a*(320-175*a))),a/1024*(256+a*(-128+a*(74-47*a)))]}var ge=(t,a,n,l)=>t*a*(l+t/4*(n*(2*l**2-1)-t/6*l*(4*a**2-3)*(4*l**2-3)));function ye(t,a,n,l,e,o,i){
let c=$t/16*a*(4+$t*(4-3*a));return t+(1-c)*$t*n*(l+c*e*(i+c*o*(2*i**2-1)))}function Rt(t,a){let n=Math.round((a.lng-t.lng)/360)*360,l=kt(a.lng-t.lng-n),e=Math.
atan((1-$t)*Math.tan(kt(t.lat))),o=Math.atan((1-$t)*Math.tan(kt(a.lat))),[i,c,f,p]=[Math.sin(e),Math.cos(e),Math.sin(o),Math.cos(o)],O=l;for(let j=0;j<100;j++){
let E=Math.sin(O),P=Math.cos(O),Z=p*E,U=c*f-i*p*P,I=Math.hypot(Z,U),G=i*f+c*p*P;if(I<1e-15&&G>0)return{m:0,bearing:0,exact:!0};let et=Math.atan2(I,G),$=I?c*p*E/
I:0,_=1-$**2,V=_>1e-12?G-2*i*f/_:0,B=ye(l,_,$,et,I,G,V);if(Math.abs(B)>Math.PI+1e-9)break;if(Math.abs(B-O)<1e-12){let[k,F]=me(_);return{m:It*k*(et-ge(F,I,G,V)),
bearing:(zt(Math.atan2(Z,U))+360)%360,exact:!0}}O=B}let N=Math.sin(kt(a.lat-t.lat)/2)**2+Math.cos(kt(t.lat))*Math.cos(kt(a.lat))*Math.sin(l/2)**2;return{m:2*rn*
Math.asin(Math.sqrt(Math.min(N,1))),exact:!1,bearing:(zt(Math.atan2(p*Math.sin(l),c*f-i*p*Math.cos(l)))+360)%360}}function ln(t,a,n){let l=(1-$t)*Math.tan(kt(t.
lat)),e=1/Math.hypot(1,l),o=l*e,i=Math.sin(kt(a)),c=Math.cos(kt(a)),f=Math.atan2(l,c),p=e*i,O=1-p**2,[N,j]=me(O),E=n/(It*N),P=E;for(let V=0,B=!1;V<100&&!B;V++){
let k=E+ge(j,Math.sin(P),Math.cos(P),Math.cos(2*f+P));B=Math.abs(k-P)<1e-13,P=k}let Z=Math.sin(P),U=Math.cos(P),I=Math.cos(2*f+P),G=o*Z-e*U*c,et=Math.atan2(o*U+
e*Z*c,(1-$t)*Math.hypot(p,G)),$=Math.atan2(Z*i,e*U-o*Z*c),_=ye(0,O,p,P,Z,U,I);return{lat:zt(et),lng:t.lng+zt($-_)}}function be(t,a){let{m:n,bearing:l}=Rt(t,a),e=Math.
max(1,Math.min(200,Math.ceil(n/5e4))),o=t.lng;return[t,...Array.from({length:e},(i,c)=>{let f=c+1<e?ln(t,l,n*(c+1)/e):a;return o=f.lng+360*Math.round((o-f.lng)/
360),{lat:f.lat,lng:o}})]}function we({map:t,data:a,box:n,panel:l},e){let o=Lt("tools"),i=(r,h=0)=>r.toLocaleString("en",{minimumFractionDigits:h,maximumFractionDigits:h}),c=r=>i(r/1e3,r<
1e4?3:r<1e6?2:1),f={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function p(r){
let h=L.SVG.create("svg"),v=L.SVG.create("path");return h.setAttribute("viewBox","0 0 24 24"),h.setAttribute("aria-hidden","true"),v.setAttribute("d",f[r]),h.append(
v),h}function O(r,h,v=""){let T=m("button",v,r);return T.type="button",T.addEventListener("click",h),T}let N=null;function j(r,h,v){let T=O(p(r),v,"tool");return T.
setAttribute("aria-label",h),T.title=h,o.append(T),T}function E(r,h,v,{opened:T=()=>{},closed:z=()=>{}}={}){let D=j(r,h,()=>{N&&N.item===D?P():W()});v.classList.
add("sheet"),v.id=`sheet-${r}`,v.hidden=!0,v.setAttribute("role","group"),v.setAttribute("aria-label",h),D.setAttribute("aria-expanded","false"),D.setAttribute(
"aria-controls",v.id),o.append(v);function W(){N&&P(),gt()&&e.expand(!1),N={item:D,sheet:v,closed:z},v.hidden=!1,D.setAttribute("aria-expanded","true"),T()}return{
item:D,show:W}}function P(r=!1){if(!N)return;let{item:h,sheet:v,closed:T}=N;N=null,v.hidden=!0,h.setAttribute("aria-expanded","false"),T(),r&&h.focus()}document.
addEventListener("keydown",r=>{r.key==="Escape"&&!r.defaultPrevented&&(N&&(o.contains(r.target)||!n.querySelector(".leaflet-popup"))?P(!0):t.closePopup())}),e.find=
r=>pe(e.entries,r),(function(){let r=m("input"),h=m("ul","results"),v=m("p","said");r.type="search",r.placeholder="Station, system, path … or اسم",r.autocomplete=
"off",r.spellcheck=!1,r.maxLength=200,r.dir="auto",Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","\
aria-controls":"results","aria-autocomplete":"list"}).forEach(([Y,q])=>r.setAttribute(Y,q)),h.id="results",h.setAttribute("role","listbox"),h.setAttribute("aria\
-label","Found"),v.setAttribute("role","status");let z=E("search","Search",m("div","search",r,v,h),{opened:()=>{r.focus(),r.select()}}),D=[],W=-1;function K(Y){
P(),z.item.focus(),Y.bounds?e.frame(Y.bounds):Y.latlng&&t.setView(Y.latlng,Math.max(t.getZoom(),8),{animate:!1}),Y.open&&Y.open()}function H(Y){W=Y,[...h.children].
forEach((q,tt)=>q.setAttribute("aria-selected",String(tt===Y))),Y<0?r.removeAttribute("aria-activedescendant"):(r.setAttribute("aria-activedescendant",h.children[Y].
id),h.children[Y].scrollIntoView({block:"nearest"}))}function at(){D=e.find(r.value),h.replaceChildren(...D.map((Y,q)=>{let tt=Y.names.flatMap(ct=>ct||[]),lt=tt.
find(ct=>!Ut(ct))||tt[0]||"",st=tt.find(Ut),Q=m("li","",m("bdi","en",lt));if(st&&st!==lt){let ct=m("bdi","ar",st);ct.lang="ar",Q.append(ct)}return Q.append(m("s\
mall","",Y.kind||"")),Q.id=`result-${q}`,Q.setAttribute("role","option"),Q.addEventListener("mousedown",ct=>ct.preventDefault()),Q.addEventListener("click",()=>K(
Y)),Q})),r.setAttribute("aria-expanded",String(D.length>0)),v.textContent=r.value.trim()?D.length?`${D.length} found`:"Nothing found":"",H(D.length?0:-1)}r.addEventListener(
"input",at),r.addEventListener("keydown",Y=>{let q=Y.key==="ArrowDown"?1:Y.key==="ArrowUp"?-1:0;if(q&&D.length)H((W+q+D.length)%D.length);else if(Y.key==="Enter"&&
W>=0)K(D[W]);else if(Y.key==="Escape"&&r.value)r.value="",at();else return;Y.preventDefault()}),document.addEventListener("keydown",Y=>{let q=Y.target instanceof
Element&&Y.target.closest("input, textarea, select");Y.key==="/"&&!q&&(Y.preventDefault(),z.show())})})();let Z={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let r=m("ul","tree"),h=new Set,v=[];function T(W,K,H,at,Y){let q=m("inp\
ut"),tt=m("label","",q);return q.type="checkbox",q.addEventListener("change",()=>at(q.checked)),Y&&tt.append(Y()),tt.append(m("bdi","",W)),K!==null&&tt.append(m(
"small","",i(K))),v.push([q,H]),m("div","row",tt)}function z(){v.forEach(([W,K])=>{let H=K();W.checked=H===!0,W.indeterminate=H===null})}function D(){v=[];let W=Object.
keys(Z),K=[...new Set([...W,...e.layers.map(H=>H.parent)])];r.replaceChildren(...K.flatMap(H=>{let at=e.layers.filter(Q=>Q.parent===H);if(!at.length)return[];if(at.
length===1){let[Q]=at;return[m("li","",T(Q.title,Q.count,()=>Q.shown,ct=>{Q.set(ct),z()},Q.mark))]}let Y=()=>{let Q=at.filter(ct=>ct.shown).length;return Q===0?
!1:Q===at.length?!0:null},q=Z[H]||H,tt=T(q,at.length,Y,Q=>{e.together(()=>at.forEach(ct=>ct.set(Q))),z()}),lt=m("ul","",...at.map(Q=>m("li","",T(Q.title,Q.count,
()=>Q.shown,ct=>{Q.set(ct),z()},Q.mark))));lt.hidden=!h.has(H),lt.id=`branch-${K.indexOf(H)}`;let st=O(m("span","chevron"),()=>{lt.hidden=!lt.hidden,lt.hidden?h.
delete(H):h.add(H),st.setAttribute("aria-expanded",String(!lt.hidden))},"more");return st.setAttribute("aria-label",`${q}: each one`),st.setAttribute("aria-expa\
nded",String(!lt.hidden)),st.setAttribute("aria-controls",lt.id),tt.append(st),[m("li","",tt,lt)]})),z()}E("layers","Layers",m("div","layers",m("h2","","Layers"),
r),{opened:D}),e.onLayers(()=>{N&&N.sheet.id==="sheet-layers"&&z()})})();let U=m("div","cross");U.setAttribute("aria-hidden","true");let I=null;(function(){let r=[],
h=L.layerGroup(),v=m("ol","steps"),T=m("p","total");T.setAttribute("role","status");let z=L.polyline([],{pane:"measure",className:"measured",interactive:!1,smoothFactor:0}),
D=q=>{r.push(q),W()};function W(){let q=r.slice(1).map((st,Q)=>Rt(r[Q],st));z.setLatLngs(r.slice(1).map((st,Q)=>be(r[Q],st))),h.clearLayers(),r.forEach(st=>h.addLayer(
L.circleMarker(st,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),v.replaceChildren(...q.map(st=>m("li","",`${st.exact?"":"about "}${c(st.
m)} km`,m("small","",`bearing ${st.bearing.toFixed(1)}°`))));let tt=q.reduce((st,Q)=>st+Q.m,0),lt=q.every(st=>st.exact);T.textContent=r.length<2?r.length?"One \
point; add another":"No point yet":`${lt?"":"About "}${c(tt)} km in all`,T.dataset.metres=q.length?tt.toFixed(4):"",H.disabled=at.disabled=!r.length}let K=O("Ad\
d the centre of the map",()=>D(t.getCenter())),H=O("Undo",()=>{r.pop(),W()}),at=O("Clear",()=>{r.length=0,W()}),Y=m("div","measure",m("h2","","Measure"),m("p","",
"Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),m("div","buttons",K,H,at),v,T);E("measure","Measure",Y,{opened(){I=D,t.closePopup(),
n.classList.add("measuring"),n.append(U),t.doubleClickZoom.disable(),[z,h].forEach(q=>q.addTo(t)),W()},closed(){I=null,n.classList.remove("measuring"),U.remove(),
t.doubleClickZoom.enable(),[z,h].forEach(q=>q.remove())}})})();let G=[...e.dates].flatMap(r=>Number.isInteger(r)?Number(r):[]).sort((r,h)=>r-h),et=()=>{};if(G.length&&
G[0]<G[G.length-1]){let r=G[0],h=G[G.length-1],v=m("input"),T=m("output","","All years");Object.assign(v,{type:"range",min:r,max:h+1,step:1,value:h+1}),v.setAttribute(
"aria-label","Year"),et=W=>{e.year=W===null||W>h?null:Math.max(W,r),v.value=String(e.year??h+1),T.textContent=e.year===null?"All years":String(e.year),v.setAttribute(
"aria-valuetext",T.textContent),D.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(K=>K(e.year))),e.state.changed()},v.addEventListener("inpu\
t",()=>et(Number(v.value)));let z=m("div","ends",m("span","",String(r)),m("span","","all")),{item:D}=E("year","Year",m("div","year",m("h2","","Year"),T,v,z,m("p",
"","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has\
 no known date stays."),O("All years",()=>et(null))));v.setAttribute("aria-valuetext","All years")}let $=e.state;$.add("view",()=>{let{lat:r,lng:h}=t.getCenter();
return`${r.toFixed(4)},${h.toFixed(4)},${t.getZoom()}`},r=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(r))return;let[h,v,T]=r.
split(",").map(Number);t.setView([h,v],Math.min(Math.max(T,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),$.add("change",()=>e.layers.filter(r=>r.shown!==r.first).
map(r=>encodeURIComponent(r.key)).join(","),r=>{let h=new Set(r.split(",").flatMap(v=>{try{return[decodeURIComponent(v)]}catch{return[]}}));e.layers.forEach(v=>v.
set(h.has(v.key)!==v.first))}),$.add("year",()=>e.year===null?"":String(e.year),r=>{et(/^\d{4}$/.test(r)?Number(r):null)});function _(){return"#"+[...$.entries].
map(([r,{get:h}])=>[r,h()]).filter(([,r])=>r).map(([r,h])=>`${r}=${h}`).join("&")}let V="";function B(r){if(location.hash===V)return;let h=new Map(location.hash.
slice(1,6e3).split("&").map(T=>{let z=T.indexOf("=");return[T.slice(0,z),T.slice(z+1)]})),v=[...$.entries].filter(([T])=>!r||h.has("view")||h.has(T));v.length&&
e.together(()=>v.forEach(([T,{set:z}])=>z(h.get(T)||"")))}let k;function F(){try{V=_(),history.replaceState(null,"",V)}catch{}}B(!0),window.addEventListener("ha\
shchange",()=>B(!1));let u=!1;if(["pointerdown","keydown","wheel"].forEach(r=>window.addEventListener(r,()=>{u=!0},{capture:!0,passive:!0})),$.changed=()=>{clearTimeout(
k),u&&(k=setTimeout(F,250))},t.on("moveend",()=>$.changed()),/^(https?|file):$/.test(location.protocol)){let r=m("input"),h=m("p","said");r.readOnly=!0,r.setAttribute(
"aria-label","Link to this view"),h.setAttribute("role","status"),r.addEventListener("focus",()=>r.select()),E("link","Link to this view",m("div","link",m("h2",
"","Link to this view"),r,m("div","buttons",O("Copy",async()=>{r.select();let v;try{await navigator.clipboard.writeText(r.value),v=!0}catch{v=document.execCommand(
"copy")}h.textContent=v?"Copied":"Copy it from the field"})),h),{opened(){r.value=location.href.split("#")[0]+_(),h.textContent="",r.focus()}})}if(document.fullscreenEnabled){
let r=j("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());r.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{r.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function d(r){let h=e.depthAt(
r);return h?`Depth: ${i(h.low_m)} to ${i(h.high_m)} m, from cells of about ${i(h.cell_km)} km`:"Depth: on land, or not known"}function w(r){let h=r.lng-360*Math.
round(r.lng/360),v=(T,z,D)=>`${Math.abs(T).toFixed(4)}° ${T<0?D:z}`;return`${v(r.lat,"N","S")}, ${v(h,"E","W")}`}e.hereLines=r=>[w(r),d(r)];function C(r){let h=e.
routeNear(r);return h?e.openRoute(h,r):e.card(m("div","card here",...e.hereLines(r).map(v=>m("p","",v))),r)}t.on("click",r=>{I?I(r.latlng):b()||C(r.latlng)}),n.
addEventListener("keydown",r=>{r.key!=="Enter"||r.target!==n||(I?I(t.getCenter()):C(t.getCenter()))});function b(){let r=!!N||A;return P(),r}let A=!1;t.on("prec\
lick",()=>{A=!!n.querySelector(".leaflet-popup")});let g=null;function x(r){if(r!==!!g)if(t.setMaxBounds(void 0),r){g={at:t.getCenter(),zoom:t.getZoom(),open:Lt(
"panel-toggle").getAttribute("aria-expanded")==="true"};let h=g.open&&!gt()?M():t.getBounds();document.documentElement.classList.add("printing"),e.expand(!0),t.
invalidateSize({animate:!1,pan:!1}),t.fitBounds(h,{paddingBottomRight:[0,t.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),
n.querySelectorAll("canvas").forEach(v=>{if(v.classList.contains("leaflet-tile"))return;let T=vt(v),{width:z,height:D}=v,W=document.createElement("canvas");Object.
assign(W,{width:z,height:D}),vt(W).drawImage(v,0,0),v.width=z,T.drawImage(W,0,0)})}else g&&(document.documentElement.classList.remove("printing"),t.invalidateSize(
{animate:!1,pan:!1}),e.expand(g.open),t.setView(g.at,g.zoom,{animate:!1}),g=null,t.setMaxBounds(a.window))}function M(){let r=t.getSize(),h=l.getBoundingClientRect().
width+20;return L.latLngBounds(t.containerPointToLatLng([0,r.y]),t.containerPointToLatLng([r.x-h,0]))}window.addEventListener("beforeprint",()=>x(!0)),window.addEventListener(
"afterprint",()=>x(!1))}function cn({columns:t,rows:a,levels:n}){let l=n.slice();for(let e=0;e<3;e++){let o=l.slice();for(let i=0;i<a;i++)for(let c=0;c<t;c++){let f=i*t+c;if(l[f]!==-1)
continue;let p=0,O=0;for(let N=Math.max(i-1,0);N<=Math.min(i+1,a-1);N++)for(let j=Math.max(c-1,0);j<=Math.min(c+1,t-1);j++){let E=l[N*t+j];E!==-1&&(p+=E,O++)}O&&
(o[f]=p/O)}l=o}return l.map(e=>Math.max(e,0))}function un(t){let a=t.columns>>1,n=t.rows>>1,l=new Float32Array(a*n);for(let e=0;e<n;e++)for(let o=0;o<a;o++){let i=2*
e*t.columns+2*o,c=0,f=0;for(let p of[i,i+1,i+t.columns,i+t.columns+1])t.levels[p]!==-1&&(c+=t.levels[p],f++);l[e*a+o]=f?c/f:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:a,rows:n,levels:l}}function xe(t){let a=[];for(let n=t;;n=un(n)){let{west:l,south:e,step:o,columns:i,rows:c}=n,f=n,p=null;if(a.
push({west:l,south:e,step:o,columns:i,rows:c,get levels(){return p=p||cn(f)}}),Math.min(i,c)<16)return a}}function Le(t,a){let n=new Int32Array(4*t.length),l=new Float32Array(
4*t.length);return t.forEach((e,o)=>{let i=Math.min(Math.max(e,0),a-1),c=Math.floor(i),f=i-c;for(let p=0;p<4;p++)n[4*o+p]=Math.min(Math.max(c-1+p,0),a-1);l[4*o]=
(1-f)**3/6,l[4*o+1]=(3*f**3-6*f**2+4)/6,l[4*o+2]=(-3*f**3+3*f**2+3*f+1)/6,l[4*o+3]=f**3/6}),{nodes:n,weights:l}}function Me(t,a,n){let{columns:l,rows:e,levels:o}=t,
i=a.length,{nodes:c,weights:f}=Le(a.map(E=>(E-t.west)/t.step),l),p=Le(n.map(E=>(E-t.south)/t.step),e),O=new Map;function N(E){if(!O.has(E)){let P=new Float32Array(
i),Z=E*l;for(let U=0,I=0;U<i;U++,I+=4)P[U]=f[I]*o[Z+c[I]]+f[I+1]*o[Z+c[I+1]]+f[I+2]*o[Z+c[I+2]]+f[I+3]*o[Z+c[I+3]];O.set(E,P)}return O.get(E)}let j=new Float32Array(
i*n.length);for(let E=0;E<n.length;E++){let[P,Z,U,I]=[0,1,2,3].map(V=>N(p.nodes[4*E+V])),[G,et,$,_]=p.weights.subarray(4*E,4*E+4);for(let V=0,B=E*i;V<i;V++,B++)
j[B]=G*P[V]+et*Z[V]+$*U[V]+_*I[V]}return j}async function dn(t){let a=atob(t),n=new Uint8Array(a.length);for(let c=0;c<n.length;c++)n[c]=a.charCodeAt(c);let e=new Blob([n]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),o=[],i=0;for(let c=await e.read();!c.done;c=await e.read()){if(i+=c.value.length,i>268435456)throw new RangeError("more data than a \
page has");o.push(c.value)}return new Uint8Array(await new Blob(o).arrayBuffer())}async function Ee(t,a){let[n,l]=await Promise.all(t.split(" ",2).map(dn)),e=fn(
l,a);return JSON.parse(new TextDecoder().decode(n),(o,i)=>typeof i=="object"&&i!==null&&"~"in i?e[i["~"]]:i)}function fn(t,a){let n=t.length>>2,l=0,e=()=>{if(l>=
n)throw new RangeError("fewer vertices than the lines have");let p=t[l]|t[l+n]<<8|t[l+2*n]<<16|t[l+++3*n]<<24;return p>>>1^-(p&1)},o=e();e();let i=Array.from({length:Math.
min(o,n)},()=>({unit:e(),size:e()})),c=0,f=0;return i.map(({unit:p,size:O})=>{let N=[],j=0,E=0,P=0,Z=0,U=0,I=0;for(let G=0;G<O;G++){let et=e(),$=e();G?([U,P]=[P,
(P+U>>1)+et],[I,Z]=[Z,(Z+I>>1)+$],j+=P,E+=Z):(j=c+=et,E=f+=$),N.push(a(E/p,j/p))}return N})}function Zt({rows:t,columns:a}){let n=Array.from({length:t},()=>({}));
return Object.entries(a).forEach(([l,e])=>{let o=Array.isArray(e)?i=>e[i]:"all"in e?()=>e.all:i=>e.of[e.at[i]];n.forEach((i,c)=>{let f=o(c);f!==null&&(i[l]=f)})}),
n}function ve({lists:t,...a}){let n=Object.entries(t).map(([e,o])=>[e,Zt(o)]),l=Object.entries(a).map(([e,o])=>{let i=o.facts&&Zt(o.facts),c=o.lists&&Zt(o.lists);
return[e,Zt(o).map((f,p)=>({...f,facts:i?.[p],lists:c?.[p]}))]});return{lists:Object.fromEntries(n),...Object.fromEntries(l)}}function ke({columns:t,rows:a,steps:n},l,e){
let o=new Float32Array(t*a);for(let i=0,c=0;i<o.length;i++)i%t===0&&(c=0),n[i]===" "?o[i]=e:o[i]=c=(c+n.charCodeAt(i)-63)%l;return o}var hn=6;function pn(t,[a,n]){let l=(e,o,i)=>e.some(c=>Math.abs(o-c)<.002&&Math.abs(i-c)<.002);return t.flatMap(e=>{let o=[],i=[e[0]];for(let c=1;c<=e.length;c++){
let f=e[c-1],p=e[c%e.length];l(a,f.lng,p.lng)||l(n,f.lat,p.lat)?(i.length>1&&o.push(i),i=[p]):i.push(p)}return i.length>1&&o.push(i),o})}function mn(t,a,n,l){let e=a.
length,o=null;for(let i of[...t].reverse()){let{west:c,south:f,step:p,columns:O,rows:N}=i[0],j=c+p*(O-1),E=f+p*(N-1);if(o&&(a[0]>j||a[e-1]<c||n[0]<f||n[e-1]>E))
continue;let P=i.find(I=>I.step*l>=1.5)||i[i.length-1],Z=Me(P,a,n);if(!o){o=Z;continue}let U=(I,G,et)=>Math.min(I-G,et-I)/(hn*p);for(let I=0,G=0;I<e;I++){let et=U(
n[I],f,E);for(let $=0;$<e;$++,G++){let _=Math.min(et,U(a[$],c,j),1);_>0&&(o[G]+=_*(Z[G]-o[G]))}}}return o||new Float32Array(e*e)}function gn(t,a,n,l,e){let o=t.
width,i=2**a.z,c=Array.from({length:o},(B,k)=>(k+.5)/o),f=c.map(B=>360*(a.x+B)/i-180),p=c.map(B=>Math.atan(Math.sinh(Math.PI*(1-2*(a.y+B)/i)))*180/Math.PI),O=mn(
n,f,p,256*i/360),{west:N,south:j,step:E,columns:P,rows:Z}=n[n.length-1][0],U=(B,k,F)=>B>k-E&&B<k+F*E,I=f.map(B=>U(B,N,P)),G=l.length-1,et=e.map(([B,k,F])=>255<<
24|F<<16|k<<8|B),$=vt(t),_=$.createImageData(o,o),V=new Int32Array(_.data.buffer);for(let B=0,k=0;B<o;B++){if(!U(p[B],j,Z)){k+=o;continue}for(let F=0;F<o;F++,k++){
if(!I[F])continue;let u=O[k],d=0;for(;d<G&&u>=l[d+1];)d++;V[k]=et[d];let w=d?u-l[d]:1/0,C=d<G?l[d+1]-u:1/0,b=Math.min(w,C);if(b>3)continue;let A=.5-b/Math.max(Math.
abs(u-O[F?k-1:k+1]),Math.abs(u-O[B?k-o:k+o]),1e-4);if(A<=0)continue;let[g,x]=[e[d],e[w<C?d-1:d+1]],M=r=>Math.round(g[r]+A*(x[r]-g[r]));V[k]=255<<24|M(2)<<16|M(1)<<
8|M(0)}}$.putImageData(_,0,0)}function yn(t,a){return a.some(n=>n.reduce((l,e)=>{let o=l;for(let i=0,c=e.length-1;i<e.length;c=i++){let f=e[i],p=e[c];f.lat>t.lat!=
p.lat>t.lat&&t.lng<(p.lng-f.lng)*(t.lat-f.lat)/(p.lat-f.lat)+f.lng&&(o=!o)}return o},!1))}function Se({map:t,data:a,ground:n,box:l},e){let o=document.documentElement.
classList.contains("plain"),i=window.matchMedia("screen and (prefers-color-scheme: dark)"),c=window.matchMedia("print"),f=b=>L.svg({pane:b,padding:.3}),p=f("lan\
d"),O=f("borders"),N={interactive:!1,smoothFactor:.6},{tiers:j}=n;function E(b,A,g,x,M=!1){if(!A.length)return;let r={...N,renderer:x,className:`ground ${b}`};g.
addLayer(M?L.polygon(A,r):L.polyline(A,r))}let P=L.layerGroup(),Z=L.layerGroup();j.forEach(({land:b})=>E("land",b,t,p,!0)),j.forEach(b=>E("coast",pn(b.land.flat(),
b.edges),t,p));let U=b=>j.flatMap(A=>A[b]);E("rivers",U("rivers"),P,p),j.forEach(({lakes:b})=>E("lake",b,P,p,!0)),E("canals",U("canals"),P,p),E("borders",U("bor\
ders"),Z,O),E("disputed",U("disputed"),Z,O);let I=b=>[1,3,5].map(A=>parseInt(b.slice(A,A+2),16)),G=()=>c.matches||document.documentElement.classList.contains("p\
rinting");function et(){let{tints:b}=n.depths;return b[G()?"print":o&&i.matches?"dark":"light"].map(I)}function $(b,A){for(let{west:g,south:x,step:M,columns:r,rows:h,
levels:v}of b){let T=L.latLng(A.lat,A.lng+360*Math.ceil((g-M/2-A.lng)/360)),z=Math.round((T.lng-g)/M),D=Math.round((T.lat-x)/M);if(z<0||z>=r||D<0||D>=h)continue;
let W=v[D*r+z];if(W===-1||j.some(({land:tt})=>yn(T,tt)))return null;let{deepest_m:K,levels:H}=n.depths,at=tt=>K*(Math.max(tt,0)/(H-1))**2,Y=at(W-.5),q=Y<100?1:10;
return{low_m:q*Math.floor(Y/q),high_m:q*Math.ceil(at(W+.5)/q),cell_km:Math.round(M*111.2)}}return null}function _(){let b=n.depths.grids.map(T=>({...T,levels:ke(
T,n.depths.levels,-1)}));if(e.depthAt=T=>$(b,T),!o)return;let A=b.map(xe),g=[],x=(T,z)=>gn(T,z,A,n.depths.bands,et());function M(T){let z=performance.now()+T;for(let D;performance.
now()<z&&(D=g.shift());)x(D.tile,D.coords),D.done(void 0,D.tile);g.length&&setTimeout(()=>M(100))}let r=mt(L.GridLayer).extend({createTile(T,z){let D=m("canvas",
"leaflet-tile"),{_whole:W}=this,K=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-W);return D.width=D.height=Math.ceil(256*Math.min(K,2)),g.push({tile:D,
coords:T,done:z})===1&&queueMicrotask(()=>M(G()?1/0:150)),D},_setView(T,z,...D){this._whole=Math.floor(z+1e-6),mt(L.GridLayer.prototype)._setView.call(this,T,z,
...D)},_clampZoom(){return this._whole},repaint(){h(this).forEach(({el:T,coords:z})=>x(T,z))}}),h=T=>Object.values(mt(T)._tiles),v=new r({pane:"depths",noWrap:!0,
bounds:a.window,keepBuffer:1,updateWhenZooming:!1});v.on("load",()=>{l.dataset.depths="drawn"}),e.addLayer({key:"depths",title:"Depth",parent:"ground",group:v}),
[i,c].forEach(T=>T.addEventListener("change",()=>v.repaint())),window.addEventListener("afterprint",()=>v.repaint()),e.paintNow=()=>{M(1/0),v.repaint(),h(v).forEach(
({el:T})=>{T.style.opacity="1"})}}if(n.depths.grids.length&&_(),!o)return;e.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:P}),e.addLayer(
{key:"borders",title:"Borders",parent:"ground",group:Z});let V=document.documentElement.lang==="ar",B=.3,k=new Set(n.names.map(([b,A,g,x,M,r])=>({kind:b,zoom:r,
latlng:L.latLng(M,x),text:V&&g||A})));n.names.forEach(([b,A,g,x,M,r])=>e.addSearch({names:[A,g],kind:b,open:()=>t.setView([M,x],Math.max(r+.5,3),{animate:!1})}));
let F=[],u={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},d={ocean:5.5,country:8},w=!0;function C(b){let A=t.getBounds().pad(.3);k.forEach(g=>{if(b+B<
g.zoom||!A.contains(g.latlng))return;k.delete(g);let x=g.kind==="city"||g.kind==="capital";if(x&&e.places.some(({latlng:h})=>Math.abs(h.lat-g.latlng.lat)<.15&&Math.
abs(h.lng-g.latlng.lng)<.15))return;let r=m("span",g.kind,g.text);V&&r.classList.add("ar"),F.push({...g,label:e.addLabel({latlng:g.latlng,element:r,rank:10*(10-
g.zoom)+(u[g.kind]||0),beside:x,reach:x?0:g.kind==="ocean"?90:26})})}),F.forEach(({kind:g,zoom:x,label:M})=>{M.shown=w&&b+B>=x&&b<(d[g]||99),M.element.classList.
toggle("near",b>=x+1.5)}),l.dataset.scale=b<3?"world":b<5?"region":"country"}e.onDraw(C),t.on("moveend",()=>C(t.getZoom())),e.addLayer({key:"names",title:"Place\
 names",parent:"ground",group:null,show:b=>{w=b}})}var Ht=(t,a,n,l,e)=>a<t.x+t.w&&t.x<a+l&&n<t.y+t.h&&t.y<n+e;function bn(t){let a=[],n=t>40?[0,-.3333333333333333,.3333333333333333,-.6666666666666666,.6666666666666666,
-1,1]:t?[0,-.5,.5,-1,1]:[0];return n.forEach(l=>n.forEach(e=>a.push([l*t,e*t]))),a.sort((l,e)=>Math.hypot(...l)-Math.hypot(...e))}function wn(t){let a=new Map;return t.
forEach(n=>{let l=(n.x>>4)*4096+(n.y>>4),e=a.get(l);e?e.push(n):a.set(l,[n])}),(n,l,e,o)=>{let i=0;for(let c=n-3>>4;c<=n+e+3>>4;c++)for(let f=l-1>>4;f<=l+o+1>>4;f++)
for(let p of a.get(c*4096+f)||[])p.x>n-3&&p.x<n+e+3&&p.y>l-1&&p.y<l+o+1&&i++;return i}}function Ce(t,a){let n=t.getContainer(),l=[],e=[],o=[];function i({latlng:N,
element:j,rank:E,dot:P=!1,reach:Z=0,beside:U=!1}){let I={latlng:N,element:j,rank:E,dot:P,reach:Z,beside:U,shown:!0};return P||(j.classList.add("ground-name"),L.
marker(N,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"name-holder",html:j,iconSize:[0,0]})}).addTo(t)),l.push(I),I}function c(){let N=t.attributionControl.
getContainer(),{parentElement:j,firstElementChild:E}=a;!N||!j||!(E instanceof HTMLElement)||(j.style.setProperty("--title",`${E.offsetHeight}px`),j.style.setProperty(
"--credits",`${N.offsetWidth>n.clientWidth-180?N.offsetHeight:0}px`))}function f(){c();let N=t.getZoom(),j=t.getPixelBounds().getTopLeft(),E=t.getSize(),P=[],Z=[],
U={zoom:N,origin:j,size:E,free:(k,F,u,d)=>!P.some(w=>Ht(w,k,F,u,d)),take:(k,F,u,d)=>{P.push({x:k,y:F,w:u,h:d})},inside:(k,F,u,d)=>k>2&&F>2&&k+u<E.x-2&&F+d<E.y-22,
crossed:()=>0},{free:I,take:G,inside:et}=U,$=n.getBoundingClientRect();[a,Lt("tools"),...n.querySelectorAll(".leaflet-control")].forEach(k=>{let{left:F,top:u,width:d,
height:w}=k.getBoundingClientRect();(k===a||d)&&G(F-$.left,u-$.top,d,w)});let _=P.slice(),V=l.filter(k=>k.shown).map(k=>({...k,at:t.project(k.latlng,N).subtract(
j)}));V.filter(k=>k.dot).forEach(({at:{x:k,y:F}})=>G(k-7,F-7,14,14));let B=U.crossed=wn(o.flatMap(k=>k(N,j)).filter(k=>et(k.x,k.y,0,0)));l.filter(k=>!k.shown).forEach(
({element:k})=>{k.dataset.side="none"}),V.sort((k,F)=>Number(F.dot)-Number(k.dot)||F.rank-k.rank),V.filter(k=>k.dot).forEach(({element:k,at:F,rank:u})=>{let{offsetWidth:d,
offsetHeight:w}=k,C=[["right",F.x+9,F.y-w/2],["left",F.x-9-d,F.y-w/2],["above",F.x-d/2,F.y-9-w],["below",F.x-d/2,F.y+9]],b=([,x,M])=>!et(x,M,d,w)||Z.some(r=>Ht(
r,x,M,d,w))?1/0:(I(x,M,d,w)?0:40)+B(x,M,d,w)+(_.some(r=>Ht(r,x,M,d,w))?300:0),A=C.reduce((x,M)=>b(M)<b(x)?M:x),g=b(A)<[1,3,N<3.5?30:1/0,1/0][u]?A:null;k.dataset.
side=g?g[0]:"none",g&&(G(g[1],g[2],d,w),Z.push({x:g[1],y:g[2],w:d,h:w}))}),e.forEach(k=>k(U)),V.filter(k=>!k.dot).forEach(({element:k,at:{x:F,y:u},reach:d,beside:w})=>{
let{offsetWidth:C,offsetHeight:b}=k,A=w?3:C/2,g=bn(d).find(([x,M])=>{let r=F+x-A,h=u+M-b/2;return et(r,h,C,b)&&I(r-2,h-2,C+4,b+4)&&!B(r,h,C,b)});k.dataset.side=
g?"on":"none",g&&(k.style.translate=`${g[0]}px ${g[1]}px`,G(F+g[0]-A-3,u+g[1]-b/2-3,C+6,b+6))})}return{addLabel:i,layout:f,onLayout:N=>{e.push(N)},addInk:N=>{o.
push(N)}}}var Ln=5,xn=12,Mn=5,$e=18,En=4e4,vn=520,Gt=t=>t.km??NaN;function kn(t,a,n){let l=[t[0]];for(let e=1;e<t.length;e++){let o=t[e-1],i=t[e],c=L.LineUtil.clipSegment(
o,i,n);if(c){let[f,p]=c,O=Math.max(Math.ceil(f.distanceTo(p)/a),1),N=o.distanceTo(i)||1;for(let j=0;j<=O;j++){let E=f.multiplyBy(1-j/O).add(p.multiplyBy(j/O));E.
km=Gt(o)+(Gt(i)-Gt(o))*o.distanceTo(E)/N,l.push(E)}}l.push(i)}return l.filter((e,o)=>!o||e.x!==l[o-1].x||e.y!==l[o-1].y)}function An(t,a,n){let l=[],e=null;for(let o=1;o<
t.length;o++){let i=L.LineUtil.clipSegment(t[o-1],t[o],n);if(!i)continue;let[c,f]=i,p=Math.max(Math.ceil(c.distanceTo(f)/a),1);(!e||!e.equals(c))&&l.push([c]);for(let O=1;O<=
p;O++)l[l.length-1].push(c.multiplyBy(1-O/p).add(f.multiplyBy(O/p)));e=f}return l}function Sn(t){let a=[0];for(let n=1;n<t.length;n++)a.push(a[n-1]+Math.hypot(t[n].
x-t[n-1].x,t[n].y-t[n-1].y));for(let n=0,l=0,e=0,o=0,i=0;n<t.length;n++){for(;e<t.length&&a[e]<=a[n]+$e;)o+=t[e].mx,i+=t[e].my,e++;for(;a[l]<a[n]-$e;)o-=t[l].mx,
i-=t[l].my,l++;t[n].ox=o/(e-l),t[n].oy=i/(e-l)}}function Wt(t){if(!t.metres){let a=t.metres=[0];t.latlngs.slice(1).forEach((n,l)=>a.push(a[l]+Rt(t.latlngs[l],n).
m))}return t.metres}function Oe({leg:t,from_km:a,backwards:n},l){let e=Wt(t),o=e[e.length-1],i=o?t.km*l/o:0;return a+(n?t.km-i:i)}function Cn(t){let a=[];return t.
forEach(n=>{let l=a[a.length-1];l&&l[l.length-1].distanceTo(n[0])<8?l.push(...n):a.push([...n])}),a}function*$n(t,a,n){for(let l=0;l<t.length;l+=3){let e=l,o=0;
for(;e+1<t.length&&o<n+8;)o+=t[e+1].distanceTo(t[e]),e++;if(o<n+8)continue;let i=t.slice(l,e+1);i.some(c=>c.x<8||c.y<8||c.x>a.x-8||c.y>a.y-24)||i[0].distanceTo(
i[i.length-1])<.96*o||(yield[i,l*6])}}var On=(t,a,n)=>t.every(l=>!n(l.x+a.x-2,l.y+a.y-3,4,6));function Te({map:t,data:a},n){let l=a.legs.map(u=>({...u,latlngs:u.
line,bands:[]})),e=u=>[u.casing,u.line,u.over,u.hit].flatMap(d=>d||[]),o=a.routes.map((u,d)=>{let w=0,C=u.legs.map(([M,r],h)=>{let v=l[M],T=u.standings[h]||"",z=d>=
6?" late":"",D=`${v.medium} ${v.modelled?"modelled":"known"}${z} route-${d} ${T}`.trim(),W={interactive:!1,smoothFactor:0,weight:v.medium==="land"?4:2.5},K={leg:v,
number:M,backwards:r,system:u.systems[h],from_km:w,plain:[],dots:[],points:[],seen:[],casing:L.polyline([],{...W,pane:"casings",className:`casing ${D}`}),line:L.
polyline([],{...W,pane:"lines",className:`line ${D}`}),over:T?L.polyline([],{...W,pane:"lines",className:`over ${D}`}):null,hit:L.polyline([],{pane:"hits",className:`\
hit ${D}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return w+=v.km,K.hit.on("click",H=>{n.openRoute(n.routeNear(H.latlng)||{r:d,part:K},H.latlng)}),K.hit.
on("mousemove",H=>n.highlight((n.routeNear(H.latlng)||{r:d}).r)),K.hit.on("mouseout",()=>n.highlight(-1)),K}),b=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.
divIcon({className:`number on-map route-${d}`,html:String(d+1),iconSize:[20,20]})}).on("click",()=>n.open("route",d,b.getLatLng())),A=L.layerGroup(C.flatMap(e)),
g=L.latLngBounds(C.flatMap(M=>M.leg.latlngs));return{parts:C,label:b,group:A,bounds:g,shown:!0,away:!1,since:u.since,until:u.until,dots:[],wanted:!0}}),i=u=>u.routes.
filter(d=>o[d].shown),c=u=>!n.only||n.only.includes(u);l.forEach(u=>{for(let d=0;u.accuracy_m&&d<u.latlngs.length-1;){let w=d+1;for(;w<u.latlngs.length-1&&Math.
abs(u.latlngs[w+1].lat-u.latlngs[d].lat)<1;)w++;u.bands.push(L.polyline(u.latlngs.slice(d,w+1),{pane:"bands",interactive:!1,noClip:!0,smoothFactor:1,className:u.
routes.length>1?"band shared":`band route-${u.routes[0]}`})),d=w}});function f(u){l.forEach(d=>{let w=d.latlngs[d.latlngs.length>>1].lat,C=d.accuracy_m||0,b=C>xn*
Dt(w,u);d.bands.forEach(A=>{if(b&&i(d).length){let g=A.getLatLngs(),x=(g[0].lat+g[g.length-1].lat)/2;A.addTo(t).setStyle({weight:2*C/Dt(x,u)})}else A.remove()})})}
let p=null;function O(u,d){u.forEach(({route:A,r:g})=>A.parts.forEach(x=>{let M=a.comparison&&g<a.comparison.paired?Wt(x.leg):null,r=L.LineUtil.simplify(x.leg.latlngs.
map((h,v)=>{let T=t.project(h,d);return M&&(T.km=Oe(x,M[v])),T}),.8);x.plain=x.backwards?r.reverse():r}));let w=t.getPixelBounds(),C=w.getSize().multiplyBy(.7),
b=L.bounds(w.getTopLeft().subtract(C),w.getBottomRight().add(C));p=b,u.forEach(({route:A,r:g})=>{let x=A.dots=A.parts.flatMap(M=>kn(M.plain,6,b).map(r=>({x:r.x,
y:r.y,km:Gt(r),r:g,part:M,dx:0,dy:0,mx:0,my:0,ox:0,oy:0})));x.forEach((M,r)=>{let h=x[Math.max(r-1,0)],v=x[Math.min(r+1,x.length-1)],T=Math.hypot(v.x-h.x,v.y-h.
y)||1;M.dx=(v.x-h.x)/T,M.dy=(v.y-h.y)/T})})}function N(u){let d=Mn+2,w=new Map,C=(A,g)=>Math.floor(A/d)*67108864+Math.floor(g/d);u.filter(({r:A})=>c(A)).forEach(
({route:A})=>A.dots.forEach(g=>{let x=C(g.x,g.y),M=w.get(x);M?M.push(g):w.set(x,[g])}));let b=u.reduce((A,{route:g})=>A+g.dots.length,0)<=En;u.filter(({r:A})=>c(
A)).forEach(({route:A,r:g})=>A.dots.forEach(x=>{let M=new Map([[g,x]]);for(let H=0;b&&H<9;H++){let at=x.x+(Math.floor(H/3)-1)*d,Y=x.y+(H%3-1)*d;for(let q of w.get(
C(at,Y))||[]){if(q.r===g)continue;let tt=Math.hypot(q.x-x.x,q.y-x.y),lt=M.get(q.r);tt>d||Math.abs(q.dx*x.dx+q.dy*x.dy)<.8||(!lt||tt<Math.hypot(lt.x-x.x,lt.y-x.y))&&
M.set(q.r,q)}}let r=i(x.part.leg).filter(c),h=[...new Set([...M.keys(),...r])].sort((H,at)=>H-at);if(h.length<2)return;let v=[...M.values()],T=M.get(h[0])||x,z=r.
includes(h[0])&&!M.has(h[0])?P(h[0],x.part):1,D=Math.min(Ln,Math.max(3.6,24/h.length),80/h.length)*z,W=(h.indexOf(g)-(h.length-1)/2)*D,K=v.reduce((H,at)=>[H[0]+
at.x/v.length,H[1]+at.y/v.length],[0,0]);x.mx=K[0]-x.x-T.dy*W,x.my=K[1]-x.y+T.dx*W}))}function j(u){let d=o.map((w,C)=>({route:w,r:C})).filter(({route:w})=>w.shown);
O(d,u),N(d),d.forEach(({route:w})=>{Sn(w.dots),w.parts.forEach(C=>{C.dots=[]}),w.dots.forEach(C=>C.part.dots.push(C)),w.parts.forEach(C=>{C.points=C.dots.map(b=>L.
point(b.x+b.ox,b.y+b.oy))}),w.parts.forEach((C,b)=>{let A=w.parts[b+1],g=A?[...C.points,A.points[0]]:C.points,x=L.LineUtil.simplify(g,.4).map(M=>t.unproject(M,u));
e(C).forEach(M=>M.setLatLngs(x))})}),E.forEach(w=>w(u))}let E=[];n.onLines=u=>{E.push(u)};function P(u,d){let w=o[u].parts.find(C=>C.number===d.number);return w&&
w.backwards!==d.backwards?-1:1}n.routeNear=(u,d=10)=>{let w=t.project(u,t.getZoom()),C=null,b=d;return o.forEach((A,g)=>{A.shown&&A.parts.forEach(x=>{for(let M=1;M<
x.points.length;M++){let r=L.LineUtil.pointToSegmentDistance(w,x.points[M-1],x.points[M]);r<b&&(b=r,C={r:g,part:x})}})}),C},n.addInk((u,d)=>{let w=L.bounds(d,d.
add(t.getSize()));return o.filter(C=>C.shown).flatMap(C=>C.parts.flatMap(b=>(b.seen=An(b.points,6,w).map(A=>A.map(g=>g.subtract(d))),b.seen.flat())))});let Z=[.5,
.4,.6,.3,.7,.2,.8,.1,.9];n.onLayout(({zoom:u,origin:d,size:w,free:C,take:b})=>{o.forEach(A=>{if(A.label.remove(),!A.shown)return;let g=A.parts.flatMap(r=>r.seen.
map(h=>({piece:h,users:h.length?i(r.leg).length:0})));g.sort((r,h)=>r.users-h.users||h.piece.length-r.piece.length);let M=g.flatMap(({piece:r})=>Z.map(h=>r[Math.
floor(h*r.length)])).find(({x:r,y:h})=>r>14&&h>14&&r<w.x-14&&h<w.y-14&&C(r-11,h-11,22,22));M&&(b(M.x-11,M.y-11,22,22),A.label.setLatLng(t.unproject(M.add(d),u)).
addTo(t))})});let U=L.svg({pane:"along",padding:.2}).addTo(t),I=vt(document.createElement("canvas"));I.font="600 11px "+getComputedStyle(document.body).fontFamily;
let G=new Map,et=u=>{let d=G.get(u)??I.measureText(u).width+.4*u.length;return G.set(u,d),d};function $(){let u=[];return o.forEach((d,w)=>{if(!d.shown)return;let C=null;
d.parts.forEach(b=>{let A=i(b.leg).filter(g=>g<w&&o[g].parts.some(x=>x.number===b.number&&x.system===b.system));if(!b.system||A.length){C=null;return}C&&C.name===
b.system?C.seen.push(...b.seen):u.push(C={name:b.system,r:w,seen:[...b.seen]})})}),u.map(d=>({...d,seen:Cn(d.seen)}))}function _({origin:u,size:d,free:w,take:C,
crossed:b}){let A=mt(U)._rootGroup;A.querySelectorAll("text, path").forEach(x=>x.remove());let g=t.getPixelOrigin().subtract(u);$().forEach((x,M)=>{let r=et(x.name),
h=-1/0,v=0,T=x.seen.flatMap(z=>{let D=v;return v+=6*z.length,[...$n(z,d,r)].map(([W,K])=>({piece:W,at:D+K}))});for(let{piece:z,at:D}of T){if(D-h<vn)continue;let K=z[z.
length-1].x<z[0].x?z.reverse():z,H=K[K.length-1].subtract(K[0]),at=Math.hypot(H.x,H.y),Y=L.point(H.y/at,-H.x/at),q=[5,-15].find(bt=>On(K,Y.multiplyBy(bt+5),b));
if(q===void 0)continue;let tt=K.filter((bt,Mt)=>Mt%2===0).map(bt=>bt.add(Y.multiplyBy(q+5)));if(!tt.every(({x:bt,y:Mt})=>w(bt-6,Mt-6,12,12)))continue;tt.forEach(
({x:bt,y:Mt})=>C(bt-6,Mt-6,12,12)),h=D;let lt=`along-${M}-${D}`,st=L.SVG.create("path"),Q=L.SVG.create("text"),ct=L.SVG.create("textPath");st.setAttribute("d","\
M"+K.map(bt=>{let Mt=bt.add(Y.multiplyBy(q)).subtract(g);return`${Mt.x.toFixed(1)} ${Mt.y.toFixed(1)}`}).join("L")),st.setAttribute("id",lt),st.setAttribute("cl\
ass","along-path"),ct.setAttribute("href",`#${lt}`),ct.setAttribute("startOffset","50%"),ct.textContent=x.name,Q.setAttribute("class",`along route-${x.r}`),Q.append(
ct),A.append(st,Q)}})}n.onLayout(_);let V=-1;n.highlight=u=>{u!==V&&(V=u,document.documentElement.classList.toggle("has-hot",u>=0),document.querySelectorAll(".h\
ot").forEach(d=>d.classList.remove("hot")),u>=0&&document.querySelectorAll(`.route-${u}`).forEach(d=>d.classList.add("hot")))};let B=u=>{if(u instanceof SVGPathElement)
return-2;let d=u instanceof Element&&u.closest("[class*=route-], [data-route]");if(!d)return-1;let w=/(?:^| )route-(\d+)(?: |$)/.exec(d.getAttribute("class")||"");
return Number(w?w[1]:d.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(u=>document.addEventListener(u,d=>{let w=B(d.target);w>-2&&n.highlight(w)})),
document.addEventListener("focusout",()=>n.highlight(-1)),n.kpAt=({part:u},d)=>{let{leg:w}=u,C=Wt(w),b=t.project(d,t.getZoom()),A=w.latlngs.map(M=>t.project(M,t.
getZoom())),g=1/0,x=0;for(let M=1;M<A.length;M++){let[r,h]=[A[M-1],A[M]],v=h.subtract(r),T=v.x**2+v.y**2,z=b.subtract(r),D=T?Math.min(Math.max((z.x*v.x+z.y*v.y)/
T,0),1):0,W=b.distanceTo(r.add(v.multiplyBy(D)));W<g&&(g=W,x=C[M-1]+D*(C[M]-C[M-1]))}return Oe(u,x)},n.openRoute=(u,d)=>{let w=n.open("route",u.r,d,u.part.number),
{leg:C}=u.part,b=C.accuracy_m===null?NaN:C.accuracy_m/1e3,A=b>=1?0:b>=.1?1:2,g=n.kpAt(u,d).toLocaleString("en",{minimumFractionDigits:A,maximumFractionDigits:A}),
x=Number.isNaN(b)?"accuracy not known":`± ${b} km`,M=m("p","kp",m("b","",`KP ${g} km`),` along the route from its start, ${x}. ${n.hereLines(d).join(". ")}.`),
r=w.getContent(),h=r.querySelector("h2");return h?h.after(M):r.prepend(M),w.update(),w};let k=u=>document.querySelector(`[data-route="${u}"]`);function F(u,d){let w=u.
wanted&&!u.away,C=k(d);if(C){let b=C.querySelector("input");b&&(b.checked=u.wanted),C.classList.toggle("off",!w),Ct(C,".when").textContent=u.away?` (not in ${n.
year})`:""}u.shown!==w&&(u.shown=w,w?u.group.addTo(t):u.group.remove())}n.routes=o,n.legs=l,o.forEach((u,d)=>{u.group.addTo(t);let w=k(d),C=w&&Ct(w,".go"),b=C?.
textContent??`Route ${d+1}`,A=n.addLayer({key:`route-${d}`,title:b,parent:"routes",show:M=>{u.wanted=M,F(u,d)},mark:()=>m("span",`number route-${d}`,String(d+1))}),
g=()=>{gt()&&n.expand(!1),n.frame(u.bounds);let M=u.parts.reduce((r,h)=>r.leg.km>h.leg.km?r:h);n.open("route",d,M.leg.latlngs[M.leg.latlngs.length>>1])};n.addSearch(
{names:[b],kind:`route ${d+1}`,open:g});let x=w&&w.querySelector("input");x&&x.addEventListener("change",()=>A.set(x.checked)),C&&C.addEventListener("click",g)}),
n.onYear(u=>o.forEach((d,w)=>{d.away=u!==null&&(d.since!==null&&u<d.since||d.until!==null&&u>d.until),F(d,w)}),o.flatMap(u=>[u.since,u.until])),n.onDraw(j),t.on(
"moveend",()=>{let u=t.getPixelBounds();p&&!p.contains(u)&&j(t.getZoom())}),n.onDraw(f)}function Ne(t,a,n,l){let e=t.getContainer(),o=Lt("panel-toggle"),i=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),c=L.control.zoom().addTo(t),f=()=>document.
body.classList.contains("comparing");function p(P){o.setAttribute("aria-expanded",String(P)),Lt("panel-body").hidden=!P,a.classList.toggle("closed",!P),l()}o.addEventListener(
"click",()=>p(o.getAttribute("aria-expanded")!=="true"));function O(){let{width:P,height:Z}=a.getBoundingClientRect(),U=a.classList.contains("closed"),I=t.attributionControl.
getContainer()?.offsetHeight??0,G=e.clientHeight<360;return gt()?{paddingTopLeft:[62,Z+(G?16:34)],paddingBottomRight:[f()?62:30,I+(G?14:44)]}:U?{paddingTopLeft:[
76,Z+34],paddingBottomRight:[60,I+24]}:{paddingTopLeft:[76,50],paddingBottomRight:[P+60,50]}}function N(P){t.fitBounds(P,{...O(),animate:!1})}function j(){let{paddingTopLeft:P,
paddingBottomRight:Z}=O();t.options.minZoom=0;let U=t.getBoundsZoom(n.bounds,!1,L.point(P[0]+Z[0],P[1]+Z[1])),I=Math.floor(4*Math.min(t.getBoundsZoom(n.window,!0),
U))/4;t.getZoom()<I&&t.setZoom(I,{animate:!1}),t.setMinZoom(I)}function E(){i.setPosition(gt()?"bottomright":"bottomleft"),c.setPosition(gt()?"bottomright":"bot\
tomleft"),p(!gt()&&!f())}return E(),se(E),N(n.bounds),{expand:p,frame:N,limit:j,card:Tn(t,a)}}function Tn(t,a){let n=mt(L.Popup).extend({_updatePosition(){},_animateZoom(){},
_adjustPan(){let{y:o}=t.latLngToContainerPoint(this._latlng),i=a.getBoundingClientRect().bottom,c=t.getSize().y-this._container.offsetHeight;(o<i||o>c-16)&&t.panBy(
[0,o-(i+c)/2],{animate:!1})}});t.createPane("sheet",t.getContainer());let l=null;function e(){let o=t.getSize(),{width:i}=a.getBoundingClientRect();return gt()?
new n({pane:"sheet",maxWidth:o.x,minWidth:200}):L.popup({maxWidth:Math.min(350,o.x-50),minWidth:Math.min(300,o.x-70),maxHeight:Math.max(180,Math.min(460,o.y-110)),
autoPanPaddingTopLeft:[20,20],autoPanPaddingBottomRight:[i+30,30]})}return(o,i)=>{let c=document.activeElement,f=c&&c.closest(".leaflet-popup")?l:c;l=null;let p=e().
setLatLng(i).setContent(o).openOn(t);if(f&&f!==document.body&&(c!==f||c.matches(":focus-visible"))){l=f;let O=Ct(p.getElement(),".leaflet-popup-content");O.tabIndex=
-1,O.focus({preventScroll:!0}),p.once("remove",()=>{l===f&&f.isConnected&&f.focus({preventScroll:!0})})}return p}}var Nn=[Se,Te,ce,fe,we],Bn=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],Yt=null,Kt=null,Jt=null;mt(window).$||=t=>{let a=document.createElement("template");return a.innerHTML=
String(t).trim(),[a.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),mt(L.PosAnimation).include({run(t,a){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,a),this.fire("step").fire("end")}}));
async function Be(t){let a=JSON.parse(Lt("data").dataset.view||""),n=t.getContainer(),l=Lt("panel");Bn.forEach(([N,j])=>{t.createPane(N).style.zIndex=String(j)}),
n.setAttribute("aria-label","Map of the routes; the legend lists them as text"),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" \
rel="noopener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(Lt("credits").innerHTML),n.setAttribute("role","application"),n.setAttribute("aria-r\
oledescription","map");let e=!1,{layout:o,...i}=Ce(t,l),{limit:c,...f}=Ne(t,l,a,()=>{e&&o()});a.icon&&(delete mt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.
mergeOptions(a.icon));let p=Pn(t,{...i,...f,layout:o},()=>e);t.setMaxBounds(a.window),c(),t.on("resize",c),n.setAttribute("aria-busy","true");let O={map:t,box:n,
panel:l,...await _n(a,n)};Nn.forEach(N=>N(O,p)),e=!0,p.redraw(),n.removeAttribute("aria-busy"),t.on("zoomend",p.redraw),t.on("moveend",o),[Yt,Kt,Jt]=[t,O,p]}async function _n(t,a){
try{let[n,l]=await Promise.all(["ground","data"].map(i=>Ee(Lt(i).textContent||"",(c,f)=>new L.LatLng(c,f)))),{features:e,...o}=l;return{data:{...o,...t},ground:n,
features:ve(e)}}catch(n){let l=m("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. \
The text beside the map is valid.");throw l.setAttribute("role","alert"),a.append(l),n}}function Pn(t,a,n){let l=[],e=[],o=!1;function i(){let p=t.getZoom();l.forEach(
O=>O(p)),a.layout()}function c(){!n()||o||(i(),e.forEach(p=>p()),f.state.changed())}let f={...a,redraw:i,year:null,only:null,layers:[],entries:[],years:[],dates:new Set,
routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(p,O,N)=>{f.state.entries.set(p,{get:O,set:N})}},depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,
kpAt:()=>NaN,openRoute:(p,O)=>f.open("route",p.r,O),highlight:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],open:(p,O,N)=>f.card(m("div"),N||
t.getCenter()),find:()=>[],onDraw:p=>{l.push(p)},onLayers:p=>{e.push(p)},addSearch:p=>{f.entries.push(p)},onYear:(p,O=[])=>{f.years.push(p),O.forEach(N=>f.dates.
add(N))},together(p){let O=o;o=!0,p(),o=O,c()},addLayer({key:p,title:O,group:N,shown:j=!0,parent:E="",count:P=null,show:Z=null,mark:U=null}){let I={key:p,title:O,
parent:E,count:P,mark:U,first:j,shown:!1,set(G){I.shown!==G&&(I.shown=G,N&&(G?N.addTo(t):N.remove()),Z&&Z(G),c())}};return f.layers.push(I),I.set(j),I}};return f}return Ve(In);})();
