var cableroute=(()=>{var ee=Object.defineProperty;var tn=Object.getOwnPropertyDescriptor;var en=Object.getOwnPropertyNames;var nn=Object.prototype.hasOwnProperty;var sn=(t,o)=>{for(var s in o)ee(t,s,{get:o[s],enumerable:!0})},on=(t,o,s,c)=>{if(o&&typeof o=="object"||typeof o=="function")for(let e of en(o))!nn.call(t,e)&&
e!==s&&ee(t,e,{get:()=>o[e],enumerable:!(c=tn(o,e))||c.enumerable});return t};var an=t=>on(ee({},"__esModule",{value:!0}),t);var Wn={};sn(Wn,{given:()=>ce,map:()=>le,shared:()=>ie,start:()=>We});var me=window.matchMedia("(max-width: 760px)"),wt=()=>me.matches,ge=t=>me.addEventListener("change",t);function kt(t){let o=document.getElementById(t);if(!o)throw new Error(
`the page has no ${t}`);return o}function Pt(t,o){let s=t.querySelector(o);if(!s)throw new Error(`the page has no ${o}`);return s}function y(t,o,...s){let c=document.
createElement(t);return o&&(c.className=o),c.append(...s),c}function $t(t){let o=t.getContext("2d");if(!o)throw new Error("this browser paints on no canvas");return o}
var gt=t=>t,Wt=(t,o)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**o);function ye(t){let o=new Map,s=[],c=new Array(5).fill(0);return t.forEach((a,u)=>(a.places||[]).forEach(h=>{let p=o.get(h);p?p.push(u):o.set(h,[u])})),t.map((a,u)=>u).
sort((a,u)=>(t[u].places||[]).length-(t[a].places||[]).length).forEach(a=>{let u=c.map(h=>h/(4*t.length));(t[a].places||[]).forEach(h=>(o.get(h)||[]).forEach(p=>{
s[p]!==void 0&&u[s[p]]++})),s[a]=u.indexOf(Math.min(...u)),c[s[a]]++}),s}function be(t,o,s){let c=new Map,e=h=>{let p=c.get(h)||{users:new Set,turn:0,next:[],order:[]};
return c.set(h,p),p},a=h=>`${h.lat.toFixed(2)} ${h.lng.toFixed(2)}`,u=t.map(({latlngs:h})=>h.slice(1).map((p,m)=>{let S=a(h[m]),P=a(p);return S<P?{key:`${S} ${P}`,
sense:1}:{key:`${P} ${S}`,sense:-1}}));t.forEach(({item:h},p)=>u[p].forEach(({key:m})=>e(m).users.add(h.system))),u.forEach(h=>h.slice(1).forEach(({key:p,sense:m},S)=>{
let P=h[S];e(P.key).next.push([p,m*P.sense]),e(p).next.push([P.key,m*P.sense])})),c.forEach(h=>{if(h.turn)return;h.turn=1;let p=[h];for(let m=p.pop();m;m=p.pop())
for(let[S,P]of m.next){let B=e(S);B.turn||(B.turn=m.turn*P,p.push(B))}}),c.forEach(h=>{h.order=[...h.users].sort((p,m)=>o[m]-o[p]||p-m)}),t.forEach((h,p)=>{let{
start:m="",end:S="",system:P}=h.item,B=u[p].map(({key:$,sense:N})=>{let{order:z,turn:Z}=e($);return N*Z*(z.indexOf(P)-(z.length-1)/2)});B.some($=>$)&&(h.slots=h.
latlngs.map(($,N)=>N===0&&s.has(m)||N===B.length&&s.has(S)?0:((B[N-1]??B[N])+(B[N]??B[N-1]))/2))})}var rn=11,ln=3.2,cn=6e4,un=["out of service","retired","cancelled"],dn=["inferred","assumed"],fn='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto S\
ans", sans-serif',zt=t=>t==="in service"?"live":un.includes(t)?"gone":"plan",Jt=t=>dn.includes(t.confidence||""),Zt=t=>Number(String(t||"").slice(0,4))||null,we=t=>t.
length>32?`${t.slice(0,30)}…`:t,Le=t=>t.slice(1).reduce((o,s,c)=>o+s.distanceTo(t[c]),0);function hn(t){let o=t.reduce((s,c)=>c.length>s.length?c:s);return o[o.
length>>1]}function ne(t){let o=[y("bdi","en clip",t.name)];if(t.name_ar){let s=y("span","ar clip",t.name_ar);s.lang="ar",s.dir="rtl",o.push(" ",s)}return o}function xe({
map:t,data:o,box:s,panel:c,features:e},a){let u=!o.routes.length,h=t.createPane("catalogue-hot"),p=t.createPane("catalogue-names");Object.assign(h.style,{zIndex:"\
395",pointerEvents:"none"}),Object.assign(p.style,{zIndex:"605",pointerEvents:"none"});let m=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),S=L.canvas({pane:"\
catalogue-hot",padding:.25}),P=L.circle([0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function B(){let r=getComputedStyle(document.documentElement),
M=C=>r.getPropertyValue(`--${C}`).trim();return{soft:M("soft"),ink:M("ink"),halo:M("halo"),land:M("land"),routes:Array.from({length:7},(C,F)=>M(`route-${F}`))}}
let $=B(),N=u?ye(e.systems):[],z=r=>{let M=zt(e.systems[r].status);return!u||M==="gone"?$.soft:$.routes[N[r]]};function Z(r){let M=zt(e.systems[r.system].status),
C=Jt(r);return{color:z(r.system),weight:M==="gone"?1.2:C?1.5:2.2,opacity:u?.95:.75,lineCap:M==="plan"?"round":"butt",dashArray:M==="plan"?"0.1 4":M==="gone"?"2 \
4":C?"9 2.5":void 0}}let[[,I],[,j]]=o.window,nt=r=>{let M=r.map(Q=>Q.lng),C=[r],F=M.reduce((Q,st)=>Math.min(Q,st)),Y=M.reduce((Q,st)=>Math.max(Q,st));return F<I&&
C.push(r.map(Q=>L.latLng(Q.lat,Q.lng+360))),Y>j&&C.push(r.map(Q=>L.latLng(Q.lat,Q.lng-360))),C},U=e.segments.map((r,M)=>{let C=r.line,F=L.polyline(nt(C),{renderer:m,
pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,...Z(r)});return F.on("mouseover",Q=>A(r.system,Q.latlng)),F.on("mouseout",()=>A(null)),F.on("click",Q=>a.
open("system",r.system,Q.latlng,M)),gt(F).system=e.systems[r.system].name,{item:r,latlngs:C,line:F,slots:null,drawn:null}}),X=e.systems.map(()=>[]);if(U.forEach(
r=>X[r.item.system].push(r)),U.reduce((r,{latlngs:M})=>r+M.length,0)<=cn){let r=X.map(M=>{let C=M.flatMap(({latlngs:F})=>F.map(Y=>Y.lat));return C.reduce((F,Y)=>F+
Y,0)/(C.length||1)});be(U,r,new Set(e.places.map(M=>M.name)))}function J(r){let M=Wt(20,r)/1e3,C=Math.min(ln,rn/M);U.forEach(F=>{let{slots:Y}=F;if(!Y||!d(F))return;
let Q=F.latlngs.map(ot=>t.project(ot,r)),st=Q.map((ot,ft)=>{let mt=Q[Math.max(ft-1,0)],lt=Q[Math.min(ft+1,Q.length-1)].subtract(mt),ht=Math.hypot(lt.x,lt.y)||1,
ct=Y[ft]*C;return t.unproject([ot.x-lt.y/ht*ct,ot.y+lt.x/ht*ct],r)});F.drawn=st,F.line.setLatLngs(nt(st))}),_!==null&&v(_)}let n={live:!1,plan:!1,gone:!1},f=L.layerGroup(),
x=null,i=r=>{let{ready:M,over:C}=e.systems[r];return x===null||(Zt(M)||0)<=x&&(Zt(C)||1/0)>=x},d=({item:r})=>n[zt(e.systems[r.system].status)]&&i(r.system);function b(){
U.forEach(r=>{let M=d(r);M!==f.hasLayer(r.line)&&(M?f.addLayer(r.line):f.removeLayer(r.line))})}f.addTo(t),a.onYear(r=>{x=r,b(),it()},[...e.systems.flatMap(r=>[
Zt(r.ready),Zt(r.over)]),...e.incidents.map(r=>r.lat===void 0?null:Zt(r.start))]);let _=null,w=null,O=L.layerGroup().addTo(t),k=L.tooltip({direction:"top",className:"\
tip",offset:[0,-6]});function v(r){if(_=r,O.clearLayers(),s.classList.toggle("has-hot-system",r!==null),document.querySelectorAll(".systems .hot").forEach(C=>C.
classList.remove("hot")),r===null)return;let M=document.querySelector(`.systems [data-system="${r}"]`);M&&M.classList.add("hot"),X[r].forEach(C=>{let F=Z(C.item),
Y=nt(C.drawn||C.latlngs),Q=u?F.color:$.ink,{weight:st=0}=F;[{color:$.halo,weight:st+5},{...F,color:Q,weight:st+1.5,opacity:1}].forEach(ft=>L.polyline(Y,{renderer:S,
pane:"catalogue-hot",interactive:!1,smoothFactor:1,...ft}).addTo(O))})}function A(r,M){if(v(r===null?w:r),r===null||!M){k.remove();return}k.setLatLng(M).setContent(
y("bdi","clip",e.systems[r].name)).addTo(t)}function l(r){P.remove(),r&&r.accuracy_m&&r.lat!==void 0&&r.lon!==void 0&&P.setLatLng([r.lat,r.lon]).setRadius(r.accuracy_m).
addTo(t)}let g=r=>a.open("place",r,W[r].latlng),E=e.places.map(()=>0);e.systems.forEach(r=>(r.places||[]).forEach(M=>{typeof M=="number"&&E[M]++}));let T=[],R=L.
layerGroup(),D=[],q=new Set(o.routes.flatMap(({legs:r})=>[{at:r[0],last:!1},{at:r[r.length-1],last:!0}]).map(({at:[r,M],last:C})=>e.legs[r][M===C?"start":"end"])),
W=e.places.map((r,M)=>{let C=L.latLng(r.lat,r.lon);if(r.role==="other"){let ot=L.circleMarker(C,{renderer:m,pane:"catalogue",radius:u?3.2:4,weight:1.3,fillOpacity:1,
color:$.ink,fillColor:$.land,bubblingMouseEvents:!1});return ot.on("click",()=>g(M)),ot.on("mouseover",()=>{k.setLatLng(C).setContent(y("span","",...ne(r))).addTo(
t)}).on("mouseout",()=>k.remove()),R.addLayer(ot),T.push(ot),D.push({latlng:C,text:r.name,rank:E[M],className:"of-place",off:!1}),{latlng:C}}let F=y("span","pla\
ce-name",...ne(r)),Y=r.role==="station",Q=Y?14:8,st=L.marker(C,{icon:L.divIcon({className:`place ${r.role}`,html:y("div","dot",y("i"),F),iconSize:[Q,Q]}),zIndexOffset:Y?
200:-200,riseOnHover:!0}).addTo(t);return st.getElement()?.setAttribute("aria-label",[r.name,r.name_ar].filter(Boolean).join(" ")),Y||st.bindTooltip(y("span","",
...ne(r)),{direction:"top",className:"tip"}),st.on("click",()=>g(M)),st.on("keypress",ot=>{ot.originalEvent.key==="Enter"&&g(M)}),a.addLabel({latlng:C,element:F,
dot:!0,rank:Y?q.has(r.name)?3:2:0}),{latlng:C}});a.places=W;let V=e.stretches.map((r,M)=>{let C=r.line,F=L.polyline(C,{renderer:m,pane:"catalogue",smoothFactor:1,
bubblingMouseEvents:!1,color:$.ink,weight:1.6,opacity:.7,dashArray:Jt(r)?"5 3":void 0});return F.on("click",Y=>a.open("stretch",M,Y.latlng)),F.on("mouseover",Y=>{
k.setLatLng(Y.latlng).setContent(y("bdi","clip",r.name)).addTo(t)}).on("mouseout",()=>k.remove()),{item:r,latlngs:C,line:F}}),rt=L.layerGroup(V.map(({line:r})=>r)),
H=gt(L.CircleMarker).extend({_updatePath(){let r=this._renderer,M=this._point,C=this._radius,F=r._ctx;!r._drawing||this._empty()||(F.beginPath(),F.moveTo(M.x,M.
y-C),F.lineTo(M.x+C,M.y),F.lineTo(M.x,M.y+C),F.lineTo(M.x-C,M.y),F.closePath(),r._fillStroke(F,this))}}),G=L.layerGroup(),tt=[];e.incidents.forEach((r,M)=>{if(r.
lat===void 0||r.lon===void 0)return;let C=L.latLng(r.lat,r.lon),F=new H(C,{renderer:m,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:$.halo,fillColor:$.
ink,bubblingMouseEvents:!1});F.on("click",()=>a.open("incident",M,C)),F.on("mouseover",()=>{k.setLatLng(C).setContent(y("bdi","clip",`${r.start}: ${r.name}`)).addTo(
t)}).on("mouseout",()=>k.remove()),tt.push({latlng:C,lozenge:F,text:String(r.start).slice(0,7),rank:1e3,className:"of-incident",year:Zt(r.start),hidden:!0,off:!1})});
function it(){tt.forEach(r=>{let M=x===null||r.year===null||r.year===x;r.off=!M,M?G.addLayer(r.lozenge):G.removeLayer(r.lozenge)})}it();let at={live:0,plan:0,gone:0};
e.systems.forEach(r=>{at[zt(r.status)]++}),[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([r])=>at[r]).
forEach(([r,M])=>a.addLayer({key:`systems-${r}`,title:M,parent:"systems",count:at[r],shown:u&&r!=="gone",show:C=>{n[r]=C,b()}})),D.length&&a.addLayer({key:"stat\
ions",parent:"stations",title:u?"Landing stations":"Other landing stations",group:R,count:D.length,shown:!0,show:r=>{D.forEach(M=>{M.off=!r})}}),V.length&&a.addLayer(
{key:"paths",parent:"paths",title:"Crossing paths",group:rt,count:e.paths.length,shown:u}),tt.length&&a.addLayer({key:"incidents",parent:"incidents",title:"Inci\
dents",group:G,count:tt.length,shown:u,show:r=>{tt.forEach(M=>{M.hidden=!r})}});let ut=$t(document.createElement("canvas"));ut.font=fn;let xt=new Map;function Et(r){
let M=xt.get(r)??ut.measureText(r).width;return xt.set(r,M),M}let Ye=r=>Math.round((wt()?.4:1)*(r<3?24:r<5?70:130)),ue=r=>gt(r)._parts||[];a.addInk((r,M)=>{let C=[],
F=t.getPixelOrigin().subtract(M);if(!u)return C;for(let{line:Y}of U)if(f.hasLayer(Y))for(let Q of ue(Y))for(let st=1;st<Q.length;st++){let ot=Q[st-1],ft=Q[st],mt=Math.
ceil(ot.distanceTo(ft)/8);for(let Lt=0;Lt<mt;Lt++)C.push({x:ot.x+(ft.x-ot.x)*Lt/mt+F.x,y:ot.y+(ft.y-ot.y)*Lt/mt+F.y});if(C.length>4e4)return C}return C}),a.onLayout(
({origin:r,size:M,free:C,take:F,inside:Y,crossed:Q,zoom:st})=>{let ot=[],ft=t.containerPointToLayerPoint([0,0]),mt=(lt,ht,ct,pt,Mt=0)=>{let yt=y("span",`catalog\
ue-name ${ht}`,y("bdi","",lt));return yt.style.transform=`translate(${(ct+ft.x).toFixed(1)}px, ${(pt+ft.y).toFixed(1)}px)`+(Mt?` rotate(${Mt.toFixed(3)}rad)`:""),
ot.push(yt),yt},Lt=[...tt.filter(lt=>!lt.hidden),...D].filter(lt=>!lt.off).map(lt=>({...lt,at:t.project(lt.latlng,st).subtract(r)})).filter(({at:lt})=>lt.x>0&&lt.
y>0&&lt.x<M.x&&lt.y<M.y).sort((lt,ht)=>ht.rank-lt.rank);Lt.forEach(({at:lt})=>F(lt.x-4,lt.y-4,8,8)),u&&Ke(mt,{size:M,free:C,take:F});for(let lt of Lt){if(ot.length>=
Ye(st))break;let ht=we(lt.text),ct=Et(ht)+2,pt=13,{x:Mt,y:yt}=lt.at,Dt=[[Mt+7,yt-pt/2],[Mt-7-ct,yt-pt/2],[Mt-ct/2,yt-7-pt],[Mt-ct/2,yt+7]].filter(([St,vt])=>Y(St,
vt,ct,pt)&&C(St,vt,ct,pt)).map(([St,vt])=>({u:St,v:vt,met:Q(St,vt,ct,pt)})),Ot=Dt.length?Dt.reduce((St,vt)=>vt.met<St.met?vt:St):null;!Ot||Ot.met>(lt.rank>=1e3?
9:2)||(F(Ot.u,Ot.v,ct,pt),mt(ht,lt.className,Ot.u,Ot.v))}p.replaceChildren(...ot)});function Ke(r,{size:M,free:C,take:F}){e.systems.map((st,ot)=>ot).filter(st=>X[st].
some(ot=>f.hasLayer(ot.line))).map(st=>{let ot=X[st].flatMap(({line:ft})=>ue(ft)).map(ft=>ft.map(mt=>t.layerPointToContainerPoint(mt)));return{s:st,parts:ot,length:ot.
reduce((ft,mt)=>ft+Le(mt),0)}}).sort((st,ot)=>ot.length-st.length).slice(0,wt()?12:60).forEach(({s:st,parts:ot})=>{let ft=we(e.systems[st].name),mt=Et(ft)+4,Lt=[];
ot.forEach(ht=>{for(let ct=0;ct+1<ht.length;ct++){let pt=ct+1;for(;pt+1<ht.length&&ht[ct].distanceTo(ht[pt])<mt;)pt++;let Mt=ht[ct],yt=ht[pt],Rt=Mt.distanceTo(yt);
Rt<mt||Rt<.985*Le(ht.slice(ct,pt+1))||Lt.push([Mt,yt])}});let lt=Math.max(1,Math.floor(Lt.length/24));for(let ht=0;ht<Lt.length;ht+=lt){let[ct,pt]=Lt[(ht+st*7*lt)%
Lt.length];pt.x<ct.x&&([ct,pt]=[pt,ct]);let Mt=ct.add(pt).divideBy(2),yt=pt.subtract(ct),Rt=Math.hypot(yt.x,yt.y),Dt=L.point(yt.x/Rt,yt.y/Rt),Ot=L.point(Dt.y,-Dt.
x),St=mt/5+6,vt=[-2,-1,0,1,2].map(Tt=>Mt.add(Dt.multiplyBy(Tt*mt/5)).subtract([mt/10+3,7]));if(!vt.every(({x:Tt,y:jt})=>Tt>4&&jt>4&&Tt<M.x-60&&jt<M.y-30)||!vt.every(
({x:Tt,y:jt})=>C(Tt,jt,St,14)))continue;vt.forEach(({x:Tt,y:jt})=>F(Tt,jt,St,14));let pe=Mt.subtract(Dt.multiplyBy(mt/2-2)).add(Ot.multiplyBy(6.5)),Xe=r(ft,"of-\
system",pe.x,pe.y,Math.atan2(yt.y,yt.x));Xe.style.color=z(st);break}})}let de={system:r=>X[r].map(M=>M.drawn||M.latlngs),segment:r=>[U[r].latlngs],stretch:r=>[V[r].
latlngs],path:r=>e.paths[r].stretches.map(M=>V[M].latlngs),leg:r=>[a.legs[r].latlngs]};a.where=(r,M)=>{if(r==="place")return W[M].latlng;if(r==="incident"){let F=e.
incidents[M];return F.lat===void 0||F.lon===void 0?null:L.latLng(F.lat,F.lon)}let C=de[r]?.(M)??[];return C.length?hn(C):null},a.mark=(r,M=0)=>{l(r==="place"?e.
places[M]:r==="incident"?e.incidents[M]:null),w=r==="system"?M:r==="segment"?e.segments[M].system:null,v(w)};function fe(r,M){let C=["system","segment","path"].
includes(r)?de[r]?.(M).flat()??[]:[],F=a.where(r,M);return C.length?a.frame(L.latLngBounds(C)):F&&t.setView(F,Math.max(t.getZoom(),8),{animate:!1}),a.open(r,M,null)}
let Ut=(r,M,C)=>C.forEach((F,Y)=>a.addSearch({names:F.filter(Boolean),kind:M,open:()=>fe(r,Y)}));Ut("place","Place",e.places.map(r=>[r.name,r.name_ar,r.id,...r.
aliases||[]])),Ut("system","Cable system",e.systems.map(r=>[r.name,r.name_ar,r.id,...r.aliases||[]])),Ut("path","Crossing path",e.paths.map(r=>[r.name,r.name_ar,
r.id])),Ut("incident","Incident",e.incidents.map(r=>[r.name,r.start])),Ut("deal","Deal",e.deals.map(r=>[r.title]));let Je=r=>{let M=zt(e.systems[r.system].status);
return M!=="live"?M:Jt(r)?"modelled":"known"},Qe=new Set([...e.segments.map(Je),...V.length?["path"]:[],...tt.length?["incident"]:[]]);c.querySelectorAll("[data\
-key]").forEach(r=>{gt(r).hidden=!Qe.has(r.getAttribute("data-key")||"")});let he=document.getElementById("systems");if(he){let r=M=>{let C=L.SVG.create("svg"),
F=L.SVG.create("path"),Y=e.systems[M];C.setAttribute("width","26"),C.setAttribute("height","8"),C.setAttribute("aria-hidden","true"),F.setAttribute("d","M1 4H25");
let Q=zt(Y.status);return F.setAttribute("class",Q==="live"?Jt(Y)?"modelled":"known":Q),C.setAttribute("class","system"),C.style.setProperty("--system",Q==="gon\
e"?"var(--soft)":`var(--route-${N[M]})`),C.append(F),C};e.systems.map((M,C)=>({item:M,i:C})).sort((M,C)=>M.item.name.localeCompare(C.item.name,"en")).forEach(({
item:M,i:C})=>{let F=[M.ready||"date not known",M.status==="in service"?"":M.status,X[C].length?"":"not drawn"].filter(Boolean).join(", "),Y=y("button","",X[C].
length?r(C):y("span","no-line"),y("bdi","clip",M.name),y("small","",F));Y.type="button",Y.dataset.system=String(C),Y.addEventListener("click",()=>{wt()&&a.expand(
!1),fe("system",C)}),Y.addEventListener("mouseenter",()=>A(C)),Y.addEventListener("mouseleave",()=>A(null)),Y.addEventListener("focus",()=>A(C)),Y.addEventListener(
"blur",()=>A(null)),he.append(y("li","",Y))})}a.onDraw(r=>{J(r);let M=Math.max(1.8,Math.min(4,r*.62));T.forEach(C=>C.setRadius(M))}),window.matchMedia("(prefers\
-color-scheme: dark)").addEventListener("change",()=>{$=B(),U.forEach(r=>r.line.setStyle(Z(r.item))),V.forEach(({line:r})=>r.setStyle({color:$.ink})),T.forEach(
r=>r.setStyle({color:$.ink,fillColor:$.land})),tt.forEach(({lozenge:r})=>r.setStyle({color:$.halo,fillColor:$.ink})),v(_),a.layout()})}var Se=["inferred","assumed"],Me={route:"routes",leg:"legs",place:"places",system:"systems",segment:"segments",stretch:"stretches",path:"paths",group:"groups",deal:"\
deals",incident:"incidents"},pn={places:"place",paths:"path",segments:"segment",systems:"system"},qt=t=>gt(t).flat(1/0),et=t=>y("bdi","",t);function mn(t){if(!t)
return"";let o=y("span","ar",t);return o.lang="ar",o.dir="rtl",o}var gn=t=>t.charAt(0).toUpperCase()+t.slice(1),Gt=(t,o=", ")=>t.flatMap((s,c)=>c?[o,s]:[s]),dt=(t,...o)=>y(
"p",t,...qt(o)),At=(...t)=>y("small","",...t),Vt=(t,o="")=>t?y("span",`surely ${t}`,o?`${t} ${o}`:t):"",yn=t=>t?y("span","chip",et(t)):"",Ft=t=>t.note?dt("small\
 note",et(t.note)):"";function ke(t,o,s){let c=y("button",t,o);return c.type="button",c.addEventListener("click",e=>{e.stopPropagation(),s()}),c}function Yt(...t){
let o=y("dl","facts");return t.forEach(([s,...c])=>{let e=qt(c).filter(a=>a!==""&&a!==null&&a!==void 0);e.length&&o.append(y("dt","",s),y("dd","",...e))}),o.children.
length?o:""}var It=()=>new Map;function _t(t,o,s){if(typeof o!="number")return;let c=t.get(o);c?c.push(s):t.set(o,[s])}var Nt=(t,o)=>t.get(o)||[];function bt(t,o,s=""){
if(!o.length)return"";let c=y("ul",`things ${s}`.trim());return o.forEach(e=>c.append(y("li","",...qt([e])))),y("section","",y("h3","",t),c)}function se(t){let o=y(
"tr","",y("td",""),...["low","likely","high"].map(e=>{let a=y("th","",e);return a.scope="col",a})),s=(e,a)=>{let u=y("th","",e);if(u.scope="row",a)return y("tr",
"",u,y("td","",a[0]),y("td","",y("b","",a[1])),y("td","",a[2]));let h=y("td","none","none");return h.colSpan=3,y("tr","",u,h)},c=y("tbody","",s("Cable, km",t.cable_km),
s("Published, km",t.published_km));return t.rtd_ms&&c.append(s("Round-trip delay, ms",t.rtd_ms)),y("table","figures",y("thead","",o),c)}function Qt(t,o="Positio\
n"){if(!t.confidence)return"";let s=Se.includes(t.confidence),c=y("span",`mark ${s?"modelled":"known"}`,s?"modelled":t.confidence),e=t.accuracy_km?`within ${t.accuracy_km}\
 km of the line`:"accuracy not known";return dt("position",c,` ${o} ${t.confidence}${s?", not surveyed":""}, ${e}.`)}var ve=t=>y("span",`badge ${t.contract?"con\
tract":"intent"}`,et(t.kind));function Ee(t){if(!t.value)return dt("value",y("span","","value not published"));let o=[t.basis,t.price_year?`${t.price_year} mone\
y`:""].filter(Boolean).join(", ");return dt("value",t.value,o?y("span","",` (${o})`):"")}function Ae({map:t,features:o},s){let c=(n,f)=>o[Me[n]][f],e=(n,f)=>c(n,
f).name||c(n,f).title;function a(n,f){if(typeof f!="number")return et(String(f||"not named here"));let x=ke("to",et(e(n,f)),()=>J(n,f));return x.dataset.to=`${n}\
-${f}`,x}function u(n=[]){if(!n.length)return"";let f=n.map(i=>{let d=o.sources[i],b=et(d.title);if(d.url){let w=y("a","",b);w.href=d.url,w.target="_blank",w.rel=
"noopener noreferrer",b=w}let _=[d.publisher,d.date,d.licence].flatMap(w=>w?[", ",et(w)]:[]);return y("li","",b,..._)}),x=y("details","sources",y("summary","",`\
Sources (${f.length})`));return x.append(y("ul","",...f)),x}function h(n){return bt("May fail together with what shares",(n.groups||[]).map(f=>{let x=o.groups[f];
return[a("group",f),At(" ",et(x.kind)),Vt(x.surely)]}))}function p(n,f,x,i="here"){let d=o.deals[n];return[dt("",ve(d)," ",Vt(f,i)),dt("",a("deal",n),d.signed?`\
, ${d.signed}`:"",d.status?[" · ",et(d.status)]:""),Ee(d),x?dt("small","Why here: ",et(x)):""]}let m=(n,f)=>bt("Deals",n.map(([x,i,d])=>p(x,i,d,f)),"deals"),S={
segments:It(),systemDeals:It(),systemIncidents:It(),systemPaths:It(),placeSystems:It(),placeDeals:It(),stretchPaths:It(),groupOf:It()};o.segments.forEach((n,f)=>_t(
S.segments,n.system,f)),o.systems.forEach((n,f)=>(n.places||[]).forEach(x=>_t(S.placeSystems,x,f))),o.incidents.forEach((n,f)=>(n.systems||[]).forEach(x=>_t(S.systemIncidents,
x,f))),o.paths.forEach((n,f)=>{(n.systems||[]).forEach(([x,i,d])=>_t(S.systemPaths,x,[f,i,d])),(n.stretches||[]).forEach(x=>_t(S.stretchPaths,x,f))}),o.deals.forEach(
(n,f)=>{let x=new Set;(n.applies||[]).forEach(([,i,d,b,_])=>d.forEach(w=>{i==="systems"&&(x.add(w),_t(S.systemDeals,w,[f,b,_])),i==="places"&&_t(S.placeDeals,w,
[f,"",_])})),typeof n.system=="number"&&!x.has(n.system)&&_t(S.systemDeals,n.system,[f,"",""])}),["segment","path","incident"].forEach(n=>o[Me[n]].forEach((f,x)=>(f.
groups||[]).forEach(i=>_t(S.groupOf,i,[n,x]))));let B={route(n,f,x){let i=x!==null?o.legs[x]:null;return{kicker:"Route",badge:y("span","number",String(f+1)),className:`\
route-${f}`,body:[dt("lead",y("b","",`${n.route_km} route km`),": ",`${n.land_km} km by land, ${n.sea_km} km at sea`),se(n),Qt(n),i?y("section","leg",y("h3","",
"This leg: ",a("leg",Number(x))),...qt($(i))):"",n.shared?dt("small",et(n.shared)):"",m(n.deals||[]),Ft(n)]}},leg:n=>({kicker:"Leg of a route",body:$(n,!0)}),segment:n=>({
kicker:"Segment",body:$(n,!0)}),stretch:(n,f)=>({kicker:"Section of the land network",body:[...$(n,!0),bt("Crossing paths along it",Nt(S.stretchPaths,f).map(x=>a(
"path",x)))]}),place(n,f){let x=Se.includes(n.confidence||"")?"modelled":"known";return{kicker:gn(n.kind||"place"),ar:n.name_ar,chip:n.status,body:[dt("lead",...Gt(
[n.operator,n.sea,n.country].flatMap(i=>i?[et(i)]:[])," · ")),n.position_of?dt("position",y("span",`mark ${x}`,n.confidence||"")," Position of: ",et(n.position_of),
n.accuracy_km?`, within ${n.accuracy_km} km (the circle on the map).`:"."):"",Yt(["Other names",...Gt((n.aliases||[]).map(et))]),bt("Cable systems that land her\
e",Nt(S.placeSystems,f).map(i=>N(i))),bt("Crossing paths from here",o.paths.flatMap((i,d)=>i.start===n.name||i.end===n.name?[a("path",d)]:[])),m(Nt(S.placeDeals,
f)),Ft(n)]}},system(n,f,x){let i=x!==null?o.segments[x]:null,d=n.modelled_km?[y("span","mark modelled","modelled"),` ${n.modelled_km} route km, ${n.drawn} segme\
nt${Number(n.drawn)>1?"s":""}: of the lines drawn`]:"not drawn";return{kicker:"Cable system",ar:n.name_ar,chip:n.status,body:[i?y("section","leg",y("h3","","Her\
e: ",a("segment",Number(x))),...qt($(i))):"",Yt(["Ready for service",n.ready||"not known"],["Out of service",n.over||""],["Status seen",n.status_date||""],["Len\
gth published",n.published_km?`${n.published_km} km`:"none"],["Length modelled",d],["Fibre pairs",n.fibre_pairs||"not known"],["Design capacity",n.capacity_tbps?
`${n.capacity_tbps} Tbps`:"not known"],["Owners",...Gt((n.owners||[]).map(et))],["Landing parties",...Gt((n.landing_parties||[]).map(et),"; ")],["Supplier",n.supplier?
et(n.supplier):""],["Other names",...Gt((n.aliases||[]).map(et))]),n.confidence?Qt(n,"Its lines are"):"",bt("Lands at",(n.places||[]).map(b=>a("place",b))),bt("\
Segments",Nt(S.segments,f).map(b=>z(b))),bt("May cross by land over",Nt(S.systemPaths,f).map(([b,_,w])=>[a("path",b),Vt("candidate"),At(` between these stations\
: ${_}${w?`, ${w} paths`:""}`)])),m(Nt(S.systemDeals,f),"of it"),bt("Incidents",Nt(S.systemIncidents,f).map(b=>Z(b))),Ft(n)]}},path(n){return{kicker:"Crossing p\
ath",ar:n.name_ar,body:[dt("lead",y("b","",`${n.route_km} route km`)," from ",et(n.start)," to ",et(n.end),": a lower bound"),se({cable_km:n.cable_km}),n.published_km?
dt("small",`Published: ${n.published_km} km.`):"",Qt(n),bt("Right of way",(n.stretches||[]).map(f=>{let x=o.stretches[f],i=[`${x.route_km} km`,x.right_of_way?`a\
long ${x.right_of_way}`:"right of way not known",x.since?`since ${x.since}`:"",x.trench?`${x.trench} trench`:""];return[a("stretch",f),At(" ",i.filter(Boolean).
join(", "))]})),bt("Systems that could use it",(n.systems||[]).map(([f,x,i])=>[a("system",f),Vt("candidate"),At(` crosses between these stations: ${x}${i?`, ove\
r ${i} paths`:""}`)])),(n.systems||[]).length?dt("small","No source says which path a system takes."):"",h(n),m(n.deals||[]),Ft(n)]}},deal(n){let f=[n.value?"":
"The value is not published.",n.basis==="estimated"?"The value is an estimate of the parties.":"",n.value?"It is that of the complete deal: never split over rou\
tes, never added to another.":"",n.contract?"":"It does not bind; nothing is bought yet."].filter(Boolean);return{kicker:"Deal",mark:ve(n),className:n.contract?
"contract":"intent",body:[Ee(n),Yt(["Signed",n.signed||"not known"],["Status",n.status?et(n.status):""],["Covers",n.covers?et(n.covers):""],["Bought",n.bought||
""],["Landing",n.landing||""],["Paths covered",n.paths_covered||""],["Term",n.term||"no number of years is given"],["Recurring",n.recurring||""],["System",typeof n.
system=="number"?a("system",n.system):""]),bt("Parties",(n.parties||[]).map(([x,i])=>[et(x),i?At(" ",et(i)):""])),bt("Applies to",(n.applies||[]).map(([x,i,d,b,
_])=>[...Gt(d.map(w=>a(pn[i],w))," – "),Vt(b),At(` ${x}`),_?dt("small",et(_)):""])),bt("Other deals",(n.relations||[]).map(([x,i])=>[`${x} `,a("deal",i)])),...f.
map(x=>dt("small doubt",x)),Ft(n)]}},incident(n){return{kicker:"Incident",chip:n.unverified?"not verified":"",body:[Yt(["Began",n.start],["Ended",n.end||"not kn\
own"],["Outage",n.outage||"not known"],["Place",et(n.place)],["Medium",n.medium==="sea"?"at sea":"on land"],["Cause",n.cause?et(n.cause):"not known",` (${n.cause_basis||
"no source says"})`],["Effect",n.effect?et(n.effect):""]),n.position_of?dt("position",y("span","mark","position")," of: ",et(n.position_of),n.accuracy_km?`, wit\
hin ${n.accuracy_km} km (the circle on the map).`:"."):"",bt("Systems that were hit",(n.systems||[]).map(f=>{let x=(n.back||[]).filter(([i])=>i===f).map(([,i])=>i)[0];
return[a("system",f),At(x?` back in service ${x}`:" when it was back is not known")]})),h(n),Ft(n)]}},group:(n,f)=>({kicker:`Shared-risk group: ${n.kind}`,body:[
dt("",et(n.description||"")," ",Vt(n.surely)),bt("What shares it",Nt(S.groupOf,f).map(([x,i])=>a(x,i)))]})};function $(n,f=!1){let x=n.medium==="sea",i=typeof n.
system=="number"?o.systems[n.system]:null;return[dt("lead",y("b","",`${n.route_km} km`),x?" at sea":" by land",n.right_of_way&&!x?`, along ${n.right_of_way}`:"",
n.status?[" · ",et(n.status)]:""),i?dt("","Of the system ",a("system",n.system),i.ready?`, ready for service ${i.ready}`:", ready for service: not known"):"",se(
n),Qt(n),f?Yt(["From",et(n.start||"")],["To",et(n.end||"")],["Order of ends",n.order||""],["Part",n.role||""],["Right of way since",n.since||""],["Trench",n.trench||
""],["Ducts",n.ducts?String(n.ducts):""]):"",n.shared_by&&n.shared_by.length>1?dt("small",`Shared by routes ${n.shared_by.join(", ")}.`):"",n.length_kind?dt("sm\
all","Length: ",et(n.length_kind),"."):"",f?h(n):"",Ft(n)]}let N=n=>{let f=o.systems[n];return[a("system",n),At(` ${f.status}${f.ready?`, ready ${f.ready}`:""}`)]},
z=n=>{let f=o.segments[n],x=f.published_km?`published ${f.published_km[0]}${f.published_km[0]===f.published_km[2]?"":`–${f.published_km[2]}`} km, `:"";return[
a("segment",n),At(` ${x}modelled ${f.route_km} km`)]},Z=n=>[a("incident",n),At(` ${o.incidents[n].start}`)],I=[],j=null,nt=0;function U(n,f,x){let i=c(n,f),d=B[n](
i,f,x),b=y("h2","",y("span","title",...d.badge?[d.badge]:[],y("span","",et(e(n,f)))),mn(d.ar));b.tabIndex=-1,b.id=`card-title-${++nt}`;let _=y("p","kicker",y("s\
pan","",d.kicker),d.mark||yn(d.chip));if(I.length>1){let[O,k]=I[I.length-2],v=ke("back","‹ Back",()=>{I.pop(),X()});v.setAttribute("aria-label",`Back to ${e(O,
k)}`.slice(0,120)),_.prepend(v)}let w=y("article",`card of-${n} ${d.className||""}`.trim(),_,b,...qt(d.body),u(i.sources));return w.setAttribute("aria-labelledb\
y",b.id),w.dataset.card=`${n}-${f}`,w}function X(){let n=I[I.length-1],f=j&&j.getElement();if(!j||!f)return;let[x,i]=n,d=U(...n),b=s.where(x,i);j.setContent(d),
b&&!t.getBounds().contains(b)&&t.panTo(b,{animate:!1}),b&&j.setLatLng(b),s.mark(x,i),Pt(f,".leaflet-popup-content").scrollTop=0,Pt(d,"h2").focus({preventScroll:!0})}
function J(n,f){I.push([n,f,null]),X()}s.open=(n,f,x,i=null)=>{I=[[n,f,i]];let d=x||s.where(n,f)||t.getCenter(),b=j=s.card(U(n,f,i),d);return s.mark(n,f),b.once(
"remove",()=>s.mark(null)),b}}var bn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function $e(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,o=>bn[o]).replace(/[٠-٩۰-۹]/g,
o=>String(Number(o.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function _e(t,o){let s=$e(o),c=s.split(" ");return s?t.flatMap(e=>{let a=e.folded??=
e.names.flatMap(p=>p?[$e(p)]:[]),u=a.map(p=>{let m=` ${p}`.indexOf(` ${s}`);return p===s?0:m===0?1:m>0?2:c.every(S=>p.includes(S))?3:9}),h=Math.min(...u,9);return h<
9?[{entry:e,score:h,size:Math.min(...a.map(p=>p.length||99))}]:[]}).sort((e,a)=>e.score-a.score||e.size-a.size).slice(0,12).map(e=>e.entry):[]}var oe=t=>new RegExp(
"\\p{Script=Arabic}","u").test(t);var Bt=.0033528106647474805,Ht=6378137*(1-Bt),wn=63710088e-1,Ct=t=>t*Math.PI/180,Xt=t=>t*180/Math.PI;function Ce(t){let o=t*(40680631590769-Ht*Ht)/(Ht*Ht);return[
1+o/16384*(4096+o*(-768+o*(320-175*o))),o/1024*(256+o*(-128+o*(74-47*o)))]}var Oe=(t,o,s,c)=>t*o*(c+t/4*(s*(2*c**2-1)-t/6*c*(4*o**2-3)*(4*c**2-3)));function Te(t,o,s,c,e,a,u){
let h=Bt/16*o*(4+Bt*(4-3*o));return t+(1-h)*Bt*s*(c+h*e*(u+h*a*(2*u**2-1)))}function Kt(t,o){let s=Math.round((o.lng-t.lng)/360)*360,c=Ct(o.lng-t.lng-s),e=Math.
atan((1-Bt)*Math.tan(Ct(t.lat))),a=Math.atan((1-Bt)*Math.tan(Ct(o.lat))),[u,h,p,m]=[Math.sin(e),Math.cos(e),Math.sin(a),Math.cos(a)],S=c;for(let B=0;B<100;B++){
let $=Math.sin(S),N=Math.cos(S),z=m*$,Z=h*p-u*m*N,I=Math.hypot(z,Z),j=u*p+h*m*N;if(I<1e-15&&j>0)return{m:0,bearing:0,exact:!0};let nt=Math.atan2(I,j),U=I?h*m*$/
I:0,X=1-U**2,J=X>1e-12?j-2*u*p/X:0,n=Te(c,X,U,nt,I,j,J);if(Math.abs(n)>Math.PI+1e-9)break;if(Math.abs(n-S)<1e-12){let[f,x]=Ce(X);return{m:Ht*f*(nt-Oe(x,I,j,J)),
bearing:(Xt(Math.atan2(z,Z))+360)%360,exact:!0}}S=n}let P=Math.sin(Ct(o.lat-t.lat)/2)**2+Math.cos(Ct(t.lat))*Math.cos(Ct(o.lat))*Math.sin(c/2)**2;return{m:2*wn*
Math.asin(Math.sqrt(Math.min(P,1))),exact:!1,bearing:(Xt(Math.atan2(m*Math.sin(c),h*p-u*m*Math.cos(c)))+360)%360}}function Ln(t,o,s){let c=(1-Bt)*Math.tan(Ct(t.
lat)),e=1/Math.hypot(1,c),a=c*e,u=Math.sin(Ct(o)),h=Math.cos(Ct(o)),p=Math.atan2(c,h),m=e*u,S=1-m**2,[P,B]=Ce(S),$=s/(Ht*P),N=$;for(let J=0,n=!1;J<100&&!n;J++){
let f=$+Oe(B,Math.sin(N),Math.cos(N),Math.cos(2*p+N));n=Math.abs(f-N)<1e-13,N=f}let z=Math.sin(N),Z=Math.cos(N),I=Math.cos(2*p+N),j=a*z-e*Z*h,nt=Math.atan2(a*Z+
e*z*h,(1-Bt)*Math.hypot(m,j)),U=Math.atan2(z*u,e*Z-a*z*h),X=Te(0,S,m,N,z,Z,I);return{lat:Xt(nt),lng:t.lng+Xt(U-X)}}function Pe(t,o){let{m:s,bearing:c}=Kt(t,o),e=Math.
max(1,Math.min(200,Math.ceil(s/5e4))),a=t.lng;return[t,...Array.from({length:e},(u,h)=>{let p=h+1<e?Ln(t,c,s*(h+1)/e):o;return a=p.lng+360*Math.round((a-p.lng)/
360),{lat:p.lat,lng:a}})]}function Ie({map:t,data:o,box:s,panel:c},e){let a=kt("tools"),u=(l,g=0)=>l.toLocaleString("en",{minimumFractionDigits:g,maximumFractionDigits:g}),h=l=>u(l/1e3,l<
1e4?3:l<1e6?2:1),p={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function m(l){
let g=L.SVG.create("svg"),E=L.SVG.create("path");return g.setAttribute("viewBox","0 0 24 24"),g.setAttribute("aria-hidden","true"),E.setAttribute("d",p[l]),g.append(
E),g}function S(l,g,E=""){let T=y("button",E,l);return T.type="button",T.addEventListener("click",g),T}let P=null;function B(l,g,E){let T=S(m(l),E,"tool");return T.
setAttribute("aria-label",g),T.title=g,a.append(T),T}function $(l,g,E,{opened:T=()=>{},closed:R=()=>{}}={}){let D=B(l,g,()=>{P&&P.item===D?N():q()});E.classList.
add("sheet"),E.id=`sheet-${l}`,E.hidden=!0,E.setAttribute("role","group"),E.setAttribute("aria-label",g),D.setAttribute("aria-expanded","false"),D.setAttribute(
"aria-controls",E.id),a.append(E);function q(){P&&N(),wt()&&e.expand(!1),P={item:D,sheet:E,closed:R},E.hidden=!1,D.setAttribute("aria-expanded","true"),T()}return{
item:D,show:q}}function N(l=!1){if(!P)return;let{item:g,sheet:E,closed:T}=P;P=null,E.hidden=!0,g.setAttribute("aria-expanded","false"),T(),l&&g.focus()}document.
addEventListener("keydown",l=>{l.key==="Escape"&&!l.defaultPrevented&&(P&&(a.contains(l.target)||!s.querySelector(".leaflet-popup"))?N(!0):t.closePopup())}),e.find=
l=>_e(e.entries,l),(function(){let l=y("input"),g=y("ul","results"),E=y("p","said");l.type="search",l.placeholder="Station, system, path … or اسم",l.autocomplete=
"off",l.spellcheck=!1,l.maxLength=200,l.dir="auto",Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","\
aria-controls":"results","aria-autocomplete":"list"}).forEach(([H,G])=>l.setAttribute(H,G)),g.id="results",g.setAttribute("role","listbox"),g.setAttribute("aria\
-label","Found"),E.setAttribute("role","status");let R=$("search","Search",y("div","search",l,E,g),{opened:()=>{l.focus(),l.select()}}),D=[],q=-1;function W(H){
N(),R.item.focus(),H.bounds?e.frame(H.bounds):H.latlng&&t.setView(H.latlng,Math.max(t.getZoom(),8),{animate:!1}),H.open&&H.open()}function V(H){q=H,[...g.children].
forEach((G,tt)=>G.setAttribute("aria-selected",String(tt===H))),H<0?l.removeAttribute("aria-activedescendant"):(l.setAttribute("aria-activedescendant",g.children[H].
id),g.children[H].scrollIntoView({block:"nearest"}))}function rt(){D=e.find(l.value),g.replaceChildren(...D.map((H,G)=>{let tt=H.names.flatMap(ut=>ut||[]),it=tt.
find(ut=>!oe(ut))||tt[0]||"",at=tt.find(oe),K=y("li","",y("bdi","en",it));if(at&&at!==it){let ut=y("bdi","ar",at);ut.lang="ar",K.append(ut)}return K.append(y("s\
mall","",H.kind||"")),K.id=`result-${G}`,K.setAttribute("role","option"),K.addEventListener("mousedown",ut=>ut.preventDefault()),K.addEventListener("click",()=>W(
H)),K})),l.setAttribute("aria-expanded",String(D.length>0)),E.textContent=l.value.trim()?D.length?`${D.length} found`:"Nothing found":"",V(D.length?0:-1)}l.addEventListener(
"input",rt),l.addEventListener("keydown",H=>{let G=H.key==="ArrowDown"?1:H.key==="ArrowUp"?-1:0;if(G&&D.length)V((q+G+D.length)%D.length);else if(H.key==="Enter"&&
q>=0)W(D[q]);else if(H.key==="Escape"&&l.value)l.value="",rt();else return;H.preventDefault()}),document.addEventListener("keydown",H=>{let G=H.target instanceof
Element&&H.target.closest("input, textarea, select");H.key==="/"&&!G&&(H.preventDefault(),R.show())})})();let z={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let l=y("ul","tree"),g=new Set,E=[];function T(q,W,V,rt,H){let G=y("inp\
ut"),tt=y("label","",G);return G.type="checkbox",G.addEventListener("change",()=>rt(G.checked)),H&&tt.append(H()),tt.append(y("bdi","",q)),W!==null&&tt.append(y(
"small","",u(W))),E.push([G,V]),y("div","row",tt)}function R(){E.forEach(([q,W])=>{let V=W();q.checked=V===!0,q.indeterminate=V===null})}function D(){E=[];let q=Object.
keys(z),W=[...new Set([...q,...e.layers.map(V=>V.parent)])];l.replaceChildren(...W.flatMap(V=>{let rt=e.layers.filter(K=>K.parent===V);if(!rt.length)return[];if(rt.
length===1){let[K]=rt;return[y("li","",T(K.title,K.count,()=>K.shown,ut=>{K.set(ut),R()},K.mark))]}let H=()=>{let K=rt.filter(ut=>ut.shown).length;return K===0?
!1:K===rt.length?!0:null},G=z[V]||V,tt=T(G,rt.length,H,K=>{e.together(()=>rt.forEach(ut=>ut.set(K))),R()}),it=y("ul","",...rt.map(K=>y("li","",T(K.title,K.count,
()=>K.shown,ut=>{K.set(ut),R()},K.mark))));it.hidden=!g.has(V),it.id=`branch-${W.indexOf(V)}`;let at=S(y("span","chevron"),()=>{it.hidden=!it.hidden,it.hidden?g.
delete(V):g.add(V),at.setAttribute("aria-expanded",String(!it.hidden))},"more");return at.setAttribute("aria-label",`${G}: each one`),at.setAttribute("aria-expa\
nded",String(!it.hidden)),at.setAttribute("aria-controls",it.id),tt.append(at),[y("li","",tt,it)]})),R()}$("layers","Layers",y("div","layers",y("h2","","Layers"),
l),{opened:D}),e.onLayers(()=>{P&&P.sheet.id==="sheet-layers"&&R()})})();let Z=y("div","cross");Z.setAttribute("aria-hidden","true");let I=null;(function(){let l=[],
g=L.layerGroup(),E=y("ol","steps"),T=y("p","total");T.setAttribute("role","status");let R=L.polyline([],{pane:"measure",className:"measured",interactive:!1,smoothFactor:0}),
D=G=>{l.push(G),q()};function q(){let G=l.slice(1).map((at,K)=>Kt(l[K],at));R.setLatLngs(l.slice(1).map((at,K)=>Pe(l[K],at))),g.clearLayers(),l.forEach(at=>g.addLayer(
L.circleMarker(at,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),E.replaceChildren(...G.map(at=>y("li","",`${at.exact?"":"about "}${h(at.
m)} km`,y("small","",`bearing ${at.bearing.toFixed(1)}°`))));let tt=G.reduce((at,K)=>at+K.m,0),it=G.every(at=>at.exact);T.textContent=l.length<2?l.length?"One \
point; add another":"No point yet":`${it?"":"About "}${h(tt)} km in all`,T.dataset.metres=G.length?tt.toFixed(4):"",V.disabled=rt.disabled=!l.length}let W=S("Ad\
d the centre of the map",()=>D(t.getCenter())),V=S("Undo",()=>{l.pop(),q()}),rt=S("Clear",()=>{l.length=0,q()}),H=y("div","measure",y("h2","","Measure"),y("p","",
"Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),y("div","buttons",W,V,rt),E,T);$("measure","Measure",H,{opened(){I=D,t.closePopup(),
s.classList.add("measuring"),s.append(Z),t.doubleClickZoom.disable(),[R,g].forEach(G=>G.addTo(t)),q()},closed(){I=null,s.classList.remove("measuring"),Z.remove(),
t.doubleClickZoom.enable(),[R,g].forEach(G=>G.remove())}})})();let j=[...e.dates].flatMap(l=>Number.isInteger(l)?Number(l):[]).sort((l,g)=>l-g),nt=()=>{};if(j.length&&
j[0]<j[j.length-1]){let l=j[0],g=j[j.length-1],E=y("input"),T=y("output","","All years");Object.assign(E,{type:"range",min:l,max:g+1,step:1,value:g+1}),E.setAttribute(
"aria-label","Year"),nt=q=>{e.year=q===null||q>g?null:Math.max(q,l),E.value=String(e.year??g+1),T.textContent=e.year===null?"All years":String(e.year),E.setAttribute(
"aria-valuetext",T.textContent),D.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(W=>W(e.year))),e.state.changed()},E.addEventListener("inpu\
t",()=>nt(Number(E.value)));let R=y("div","ends",y("span","",String(l)),y("span","","all")),{item:D}=$("year","Year",y("div","year",y("h2","","Year"),T,E,R,y("p",
"","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has\
 no known date stays."),S("All years",()=>nt(null))));E.setAttribute("aria-valuetext","All years")}let U=e.state;U.add("view",()=>{let{lat:l,lng:g}=t.getCenter();
return`${l.toFixed(4)},${g.toFixed(4)},${t.getZoom()}`},l=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(l))return;let[g,E,T]=l.
split(",").map(Number);t.setView([g,E],Math.min(Math.max(T,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),U.add("change",()=>e.layers.filter(l=>l.shown!==l.first).
map(l=>encodeURIComponent(l.key)).join(","),l=>{let g=new Set(l.split(",").flatMap(E=>{try{return[decodeURIComponent(E)]}catch{return[]}}));e.layers.forEach(E=>E.
set(g.has(E.key)!==E.first))}),U.add("year",()=>e.year===null?"":String(e.year),l=>{nt(/^\d{4}$/.test(l)?Number(l):null)});function X(){return"#"+[...U.entries].
map(([l,{get:g}])=>[l,g()]).filter(([,l])=>l).map(([l,g])=>`${l}=${g}`).join("&")}let J="";function n(l){if(location.hash===J)return;let g=new Map(location.hash.
slice(1,6e3).split("&").map(T=>{let R=T.indexOf("=");return[T.slice(0,R),T.slice(R+1)]})),E=[...U.entries].filter(([T])=>!l||g.has("view")||g.has(T));E.length&&
e.together(()=>E.forEach(([T,{set:R}])=>R(g.get(T)||"")))}let f;function x(){try{J=X(),history.replaceState(null,"",J)}catch{}}n(!0),window.addEventListener("ha\
shchange",()=>n(!1));let i=!1;if(["pointerdown","keydown","wheel"].forEach(l=>window.addEventListener(l,()=>{i=!0},{capture:!0,passive:!0})),U.changed=()=>{clearTimeout(
f),i&&(f=setTimeout(x,250))},t.on("moveend",()=>U.changed()),/^(https?|file):$/.test(location.protocol)){let l=y("input"),g=y("p","said");l.readOnly=!0,l.setAttribute(
"aria-label","Link to this view"),g.setAttribute("role","status"),l.addEventListener("focus",()=>l.select()),$("link","Link to this view",y("div","link",y("h2",
"","Link to this view"),l,y("div","buttons",S("Copy",async()=>{l.select();let E;try{await navigator.clipboard.writeText(l.value),E=!0}catch{E=document.execCommand(
"copy")}g.textContent=E?"Copied":"Copy it from the field"})),g),{opened(){l.value=location.href.split("#")[0]+X(),g.textContent="",l.focus()}})}if(document.fullscreenEnabled){
let l=B("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());l.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{l.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function d(l){let g=e.depthAt(
l);return g?`Depth: ${u(g.low_m)} to ${u(g.high_m)} m, from cells of about ${u(g.cell_km)} km`:"Depth: on land, or not known"}function b(l){let g=l.lng-360*Math.
round(l.lng/360),E=(T,R,D)=>`${Math.abs(T).toFixed(4)}° ${T<0?D:R}`;return`${E(l.lat,"N","S")}, ${E(g,"E","W")}`}e.hereLines=l=>[b(l),d(l)];function _(l){let g=e.
routeNear(l);return g?e.openRoute(g,l):e.card(y("div","card here",...e.hereLines(l).map(E=>y("p","",E))),l)}t.on("click",l=>{I?I(l.latlng):w()||_(l.latlng)}),s.
addEventListener("keydown",l=>{l.key!=="Enter"||l.target!==s||(I?I(t.getCenter()):_(t.getCenter()))});function w(){let l=!!P||O;return N(),l}let O=!1;t.on("prec\
lick",()=>{O=!!s.querySelector(".leaflet-popup")});let k=null;function v(l){if(l!==!!k)if(t.setMaxBounds(void 0),l){k={at:t.getCenter(),zoom:t.getZoom(),open:kt(
"panel-toggle").getAttribute("aria-expanded")==="true"};let g=k.open&&!wt()?A():t.getBounds();document.documentElement.classList.add("printing"),e.expand(!0),t.
invalidateSize({animate:!1,pan:!1}),t.fitBounds(g,{paddingBottomRight:[0,t.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),
s.querySelectorAll("canvas").forEach(E=>{if(E.classList.contains("leaflet-tile"))return;let T=$t(E),{width:R,height:D}=E,q=document.createElement("canvas");Object.
assign(q,{width:R,height:D}),$t(q).drawImage(E,0,0),E.width=R,T.drawImage(q,0,0)})}else k&&(document.documentElement.classList.remove("printing"),t.invalidateSize(
{animate:!1,pan:!1}),e.expand(k.open),t.setView(k.at,k.zoom,{animate:!1}),k=null,t.setMaxBounds(o.window))}function A(){let l=t.getSize(),g=c.getBoundingClientRect().
width+20;return L.latLngBounds(t.containerPointToLatLng([0,l.y]),t.containerPointToLatLng([l.x-g,0]))}window.addEventListener("beforeprint",()=>v(!0)),window.addEventListener(
"afterprint",()=>v(!1))}function xn({columns:t,rows:o,levels:s}){let c=s.slice();for(let e=0;e<3;e++){let a=c.slice();for(let u=0;u<o;u++)for(let h=0;h<t;h++){let p=u*t+h;if(c[p]!==-1)
continue;let m=0,S=0;for(let P=Math.max(u-1,0);P<=Math.min(u+1,o-1);P++)for(let B=Math.max(h-1,0);B<=Math.min(h+1,t-1);B++){let $=c[P*t+B];$!==-1&&(m+=$,S++)}S&&
(a[p]=m/S)}c=a}return c.map(e=>Math.max(e,0))}function Mn(t){let o=t.columns>>1,s=t.rows>>1,c=new Float32Array(o*s);for(let e=0;e<s;e++)for(let a=0;a<o;a++){let u=2*
e*t.columns+2*a,h=0,p=0;for(let m of[u,u+1,u+t.columns,u+t.columns+1])t.levels[m]!==-1&&(h+=t.levels[m],p++);c[e*o+a]=p?h/p:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:o,rows:s,levels:c}}function Be(t){let o=[];for(let s=t;;s=Mn(s)){let{west:c,south:e,step:a,columns:u,rows:h}=s,p=s,m=null;if(o.
push({west:c,south:e,step:a,columns:u,rows:h,get levels(){return m=m||xn(p)}}),Math.min(u,h)<16)return o}}function Ne(t,o){let s=new Int32Array(4*t.length),c=new Float32Array(
4*t.length);return t.forEach((e,a)=>{let u=Math.min(Math.max(e,0),o-1),h=Math.floor(u),p=u-h;for(let m=0;m<4;m++)s[4*a+m]=Math.min(Math.max(h-1+m,0),o-1);c[4*a]=
(1-p)**3/6,c[4*a+1]=(3*p**3-6*p**2+4)/6,c[4*a+2]=(-3*p**3+3*p**2+3*p+1)/6,c[4*a+3]=p**3/6}),{nodes:s,weights:c}}function De(t,o,s){let{columns:c,rows:e,levels:a}=t,
u=o.length,{nodes:h,weights:p}=Ne(o.map($=>($-t.west)/t.step),c),m=Ne(s.map($=>($-t.south)/t.step),e),S=new Map;function P($){if(!S.has($)){let N=new Float32Array(
u),z=$*c;for(let Z=0,I=0;Z<u;Z++,I+=4)N[Z]=p[I]*a[z+h[I]]+p[I+1]*a[z+h[I+1]]+p[I+2]*a[z+h[I+2]]+p[I+3]*a[z+h[I+3]];S.set($,N)}return S.get($)}let B=new Float32Array(
u*s.length);for(let $=0;$<s.length;$++){let[N,z,Z,I]=[0,1,2,3].map(J=>P(m.nodes[4*$+J])),[j,nt,U,X]=m.weights.subarray(4*$,4*$+4);for(let J=0,n=$*u;J<u;J++,n++)
B[n]=j*N[J]+nt*z[J]+U*Z[J]+X*I[J]}return B}async function kn(t){let o=atob(t),s=new Uint8Array(o.length);for(let h=0;h<s.length;h++)s[h]=o.charCodeAt(h);let e=new Blob([s]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),a=[],u=0;for(let h=await e.read();!h.done;h=await e.read()){if(u+=h.value.length,u>268435456)throw new RangeError("more data than a \
page has");a.push(h.value)}return new Uint8Array(await new Blob(a).arrayBuffer())}async function Fe(t,o){let[s,c]=await Promise.all(t.split(" ",2).map(kn)),e=vn(
c,o);return JSON.parse(new TextDecoder().decode(s),(a,u)=>typeof u=="object"&&u!==null&&"~"in u?e[u["~"]]:u)}function vn(t,o){let s=t.length>>2,c=0,e=()=>{if(c>=
s)throw new RangeError("fewer vertices than the lines have");let m=t[c]|t[c+s]<<8|t[c+2*s]<<16|t[c+++3*s]<<24;return m>>>1^-(m&1)},a=e();e();let u=Array.from({length:Math.
min(a,s)},()=>({unit:e(),size:e()})),h=0,p=0;return u.map(({unit:m,size:S})=>{let P=[],B=0,$=0,N=0,z=0,Z=0,I=0;for(let j=0;j<S;j++){let nt=e(),U=e();j?([Z,N]=[N,
(N+Z>>1)+nt],[I,z]=[z,(z+I>>1)+U],B+=N,$+=z):(B=h+=nt,$=p+=U),P.push(o($/m,B/m))}return P})}function Re({rows:t,columns:o}){let s=Array.from({length:t},()=>({}));
return Object.entries(o).forEach(([c,e])=>{let a=Array.isArray(e)?u=>e[u]:"all"in e?()=>e.all:u=>e.of[e.at[u]];s.forEach((u,h)=>{let p=a(h);p!==null&&(u[c]=p)})}),
s}function je({columns:t,rows:o,steps:s},c,e){let a=new Float32Array(t*o);for(let u=0,h=0;u<a.length;u++)u%t===0&&(h=0),s[u]===" "?a[u]=e:a[u]=h=(h+s.charCodeAt(
u)-63)%c;return a}var En=6;function Sn(t,[o,s]){let c=(e,a,u)=>e.some(h=>Math.abs(a-h)<.002&&Math.abs(u-h)<.002);return t.flatMap(e=>{let a=[],u=[e[0]];for(let h=1;h<=e.length;h++){
let p=e[h-1],m=e[h%e.length];c(o,p.lng,m.lng)||c(s,p.lat,m.lat)?(u.length>1&&a.push(u),u=[m]):u.push(m)}return u.length>1&&a.push(u),a})}function An(t,o,s,c){let e=o.
length,a=null;for(let u of[...t].reverse()){let{west:h,south:p,step:m,columns:S,rows:P}=u[0],B=h+m*(S-1),$=p+m*(P-1);if(a&&(o[0]>B||o[e-1]<h||s[0]<p||s[e-1]>$))
continue;let N=u.find(I=>I.step*c>=1.5)||u[u.length-1],z=De(N,o,s);if(!a){a=z;continue}let Z=(I,j,nt)=>Math.min(I-j,nt-I)/(En*m);for(let I=0,j=0;I<e;I++){let nt=Z(
s[I],p,$);for(let U=0;U<e;U++,j++){let X=Math.min(nt,Z(o[U],h,B),1);X>0&&(a[j]+=X*(z[j]-a[j]))}}}return a||new Float32Array(e*e)}function $n(t,o,s,c,e){let a=t.
width,u=2**o.z,h=Array.from({length:a},(n,f)=>(f+.5)/a),p=h.map(n=>360*(o.x+n)/u-180),m=h.map(n=>Math.atan(Math.sinh(Math.PI*(1-2*(o.y+n)/u)))*180/Math.PI),S=An(
s,p,m,256*u/360),{west:P,south:B,step:$,columns:N,rows:z}=s[s.length-1][0],Z=(n,f,x)=>n>f-$&&n<f+x*$,I=p.map(n=>Z(n,P,N)),j=c.length-1,nt=e.map(([n,f,x])=>255<<
24|x<<16|f<<8|n),U=$t(t),X=U.createImageData(a,a),J=new Int32Array(X.data.buffer);for(let n=0,f=0;n<a;n++){if(!Z(m[n],B,z)){f+=a;continue}for(let x=0;x<a;x++,f++){
if(!I[x])continue;let i=S[f],d=0;for(;d<j&&i>=c[d+1];)d++;J[f]=nt[d];let b=d?i-c[d]:1/0,_=d<j?c[d+1]-i:1/0,w=Math.min(b,_);if(w>3)continue;let O=.5-w/Math.max(Math.
abs(i-S[x?f-1:f+1]),Math.abs(i-S[n?f-a:f+a]),1e-4);if(O<=0)continue;let[k,v]=[e[d],e[b<_?d-1:d+1]],A=l=>Math.round(k[l]+O*(v[l]-k[l]));J[f]=255<<24|A(2)<<16|A(1)<<
8|A(0)}}U.putImageData(X,0,0)}function _n(t,o){return o.some(s=>s.reduce((c,e)=>{let a=c;for(let u=0,h=e.length-1;u<e.length;h=u++){let p=e[u],m=e[h];p.lat>t.lat!=
m.lat>t.lat&&t.lng<(m.lng-p.lng)*(t.lat-p.lat)/(m.lat-p.lat)+p.lng&&(a=!a)}return a},!1))}function Ze({map:t,data:o,ground:s,box:c},e){let a=document.documentElement.
classList.contains("plain"),u=window.matchMedia("screen and (prefers-color-scheme: dark)"),h=window.matchMedia("print"),p=w=>L.svg({pane:w,padding:.3}),m=p("lan\
d"),S=p("borders"),P={interactive:!1,smoothFactor:.6},{tiers:B}=s;function $(w,O,k,v,A=!1){if(!O.length)return;let l={...P,renderer:v,className:`ground ${w}`};k.
addLayer(A?L.polygon(O,l):L.polyline(O,l))}let N=L.layerGroup(),z=L.layerGroup();B.forEach(({land:w})=>$("land",w,t,m,!0)),B.forEach(w=>$("coast",Sn(w.land.flat(),
w.edges),t,m));let Z=w=>B.flatMap(O=>O[w]);$("rivers",Z("rivers"),N,m),B.forEach(({lakes:w})=>$("lake",w,N,m,!0)),$("canals",Z("canals"),N,m),$("borders",Z("bor\
ders"),z,S),$("disputed",Z("disputed"),z,S);let I=w=>[1,3,5].map(O=>parseInt(w.slice(O,O+2),16)),j=()=>h.matches||document.documentElement.classList.contains("p\
rinting");function nt(){let{tints:w}=s.depths;return w[j()?"print":a&&u.matches?"dark":"light"].map(I)}function U(w,O){for(let{west:k,south:v,step:A,columns:l,rows:g,
levels:E}of w){let T=L.latLng(O.lat,O.lng+360*Math.ceil((k-A/2-O.lng)/360)),R=Math.round((T.lng-k)/A),D=Math.round((T.lat-v)/A);if(R<0||R>=l||D<0||D>=g)continue;
let q=E[D*l+R];if(q===-1||B.some(({land:tt})=>_n(T,tt)))return null;let{deepest_m:W,levels:V}=s.depths,rt=tt=>W*(Math.max(tt,0)/(V-1))**2,H=rt(q-.5),G=H<100?1:10;
return{low_m:G*Math.floor(H/G),high_m:G*Math.ceil(rt(q+.5)/G),cell_km:Math.round(A*111.2)}}return null}function X(){let w=s.depths.grids.map(T=>({...T,levels:je(
T,s.depths.levels,-1)}));if(e.depthAt=T=>U(w,T),!a)return;let O=w.map(Be),k=[],v=(T,R)=>$n(T,R,O,s.depths.bands,nt());function A(T){let R=performance.now()+T;for(let D;performance.
now()<R&&(D=k.shift());)v(D.tile,D.coords),D.done(void 0,D.tile);k.length&&setTimeout(()=>A(100))}let l=gt(L.GridLayer).extend({createTile(T,R){let D=y("canvas",
"leaflet-tile"),{_whole:q}=this,W=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-q);return D.width=D.height=Math.ceil(256*Math.min(W,2)),k.push({tile:D,
coords:T,done:R})===1&&queueMicrotask(()=>A(j()?1/0:150)),D},_setView(T,R,...D){this._whole=Math.floor(R+1e-6),gt(L.GridLayer.prototype)._setView.call(this,T,R,
...D)},_clampZoom(){return this._whole},repaint(){g(this).forEach(({el:T,coords:R})=>v(T,R))}}),g=T=>Object.values(gt(T)._tiles),E=new l({pane:"depths",noWrap:!0,
bounds:o.window,keepBuffer:1,updateWhenZooming:!1});E.on("load",()=>{c.dataset.depths="drawn"}),e.addLayer({key:"depths",title:"Depth",parent:"ground",group:E}),
[u,h].forEach(T=>T.addEventListener("change",()=>E.repaint())),window.addEventListener("afterprint",()=>E.repaint()),e.paintNow=()=>{A(1/0),E.repaint(),g(E).forEach(
({el:T})=>{T.style.opacity="1"})}}if(s.depths.grids.length&&X(),!a)return;e.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:N}),e.addLayer(
{key:"borders",title:"Borders",parent:"ground",group:z});let J=document.documentElement.lang==="ar",n=.3,f=new Set(s.names.map(([w,O,k,v,A,l])=>({kind:w,zoom:l,
latlng:L.latLng(A,v),text:J&&k||O})));s.names.forEach(([w,O,k,v,A,l])=>e.addSearch({names:[O,k],kind:w,open:()=>t.setView([A,v],Math.max(l+.5,3),{animate:!1})}));
let x=[],i={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},d={ocean:5.5,country:8},b=!0;function _(w){let O=t.getBounds().pad(.3);f.forEach(k=>{if(w+n<
k.zoom||!O.contains(k.latlng))return;f.delete(k);let v=k.kind==="city"||k.kind==="capital";if(v&&e.places.some(({latlng:g})=>Math.abs(g.lat-k.latlng.lat)<.15&&Math.
abs(g.lng-k.latlng.lng)<.15))return;let l=y("span",k.kind,k.text);J&&l.classList.add("ar"),x.push({...k,label:e.addLabel({latlng:k.latlng,element:l,rank:10*(10-
k.zoom)+(i[k.kind]||0),beside:v,reach:v?0:k.kind==="ocean"?90:26})})}),x.forEach(({kind:k,zoom:v,label:A})=>{A.shown=b&&w+n>=v&&w<(d[k]||99),A.element.classList.
toggle("near",w>=v+1.5)}),c.dataset.scale=w<3?"world":w<5?"region":"country"}e.onDraw(_),t.on("moveend",()=>_(t.getZoom())),e.addLayer({key:"names",title:"Place\
 names",parent:"ground",group:null,show:w=>{b=w}})}var ae=(t,o,s,c,e)=>o<t.x+t.w&&t.x<o+c&&s<t.y+t.h&&t.y<s+e;function Cn(t){let o=[],s=t>40?[0,-.3333333333333333,.3333333333333333,-.6666666666666666,.6666666666666666,
-1,1]:t?[0,-.5,.5,-1,1]:[0];return s.forEach(c=>s.forEach(e=>o.push([c*t,e*t]))),o.sort((c,e)=>Math.hypot(...c)-Math.hypot(...e))}function On(t){let o=new Map;return t.
forEach(s=>{let c=(s.x>>4)*4096+(s.y>>4),e=o.get(c);e?e.push(s):o.set(c,[s])}),(s,c,e,a)=>{let u=0;for(let h=s-3>>4;h<=s+e+3>>4;h++)for(let p=c-1>>4;p<=c+a+1>>4;p++)
for(let m of o.get(h*4096+p)||[])m.x>s-3&&m.x<s+e+3&&m.y>c-1&&m.y<c+a+1&&u++;return u}}function Ge(t,o){let s=t.getContainer(),c=[],e=[],a=[];function u({latlng:P,
element:B,rank:$,dot:N=!1,reach:z=0,beside:Z=!1}){let I={latlng:P,element:B,rank:$,dot:N,reach:z,beside:Z,shown:!0};return N||(B.classList.add("ground-name"),L.
marker(P,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"name-holder",html:B,iconSize:[0,0]})}).addTo(t)),c.push(I),I}function h(){let P=t.attributionControl.
getContainer(),{parentElement:B,firstElementChild:$}=o;!P||!B||!($ instanceof HTMLElement)||(B.style.setProperty("--title",`${$.offsetHeight}px`),B.style.setProperty(
"--credits",`${P.offsetWidth>s.clientWidth-180?P.offsetHeight:0}px`))}function p(){h();let P=t.getZoom(),B=t.getPixelBounds().getTopLeft(),$=t.getSize(),N=[],z=[],
Z={zoom:P,origin:B,size:$,free:(f,x,i,d)=>!N.some(b=>ae(b,f,x,i,d)),take:(f,x,i,d)=>{N.push({x:f,y:x,w:i,h:d})},inside:(f,x,i,d)=>f>2&&x>2&&f+i<$.x-2&&x+d<$.y-22,
crossed:()=>0},{free:I,take:j,inside:nt}=Z,U=s.getBoundingClientRect();[o,kt("tools"),...s.querySelectorAll(".leaflet-control")].forEach(f=>{let{left:x,top:i,width:d,
height:b}=f.getBoundingClientRect();(f===o||d)&&j(x-U.left,i-U.top,d,b)});let X=N.slice(),J=c.filter(f=>f.shown).map(f=>({...f,at:t.project(f.latlng,P).subtract(
B)}));J.filter(f=>f.dot).forEach(({at:{x:f,y:x}})=>j(f-7,x-7,14,14));let n=Z.crossed=On(a.flatMap(f=>f(P,B)).filter(f=>nt(f.x,f.y,0,0)));c.filter(f=>!f.shown).forEach(
({element:f})=>{f.dataset.side="none"}),J.sort((f,x)=>Number(x.dot)-Number(f.dot)||x.rank-f.rank),J.filter(f=>f.dot).forEach(({element:f,at:x,rank:i})=>{let{offsetWidth:d,
offsetHeight:b}=f,_=[["right",x.x+9,x.y-b/2],["left",x.x-9-d,x.y-b/2],["above",x.x-d/2,x.y-9-b],["below",x.x-d/2,x.y+9]],w=([,v,A])=>!nt(v,A,d,b)||z.some(l=>ae(
l,v,A,d,b))?1/0:(I(v,A,d,b)?0:40)+n(v,A,d,b)+(X.some(l=>ae(l,v,A,d,b))?300:0),O=_.reduce((v,A)=>w(A)<w(v)?A:v),k=w(O)<[1,3,P<3.5?30:1/0,1/0][i]?O:null;f.dataset.
side=k?k[0]:"none",k&&(j(k[1],k[2],d,b),z.push({x:k[1],y:k[2],w:d,h:b}))}),e.forEach(f=>f(Z)),J.filter(f=>!f.dot).forEach(({element:f,at:{x,y:i},reach:d,beside:b})=>{
let{offsetWidth:_,offsetHeight:w}=f,O=b?3:_/2,k=Cn(d).find(([v,A])=>{let l=x+v-O,g=i+A-w/2;return nt(l,g,_,w)&&I(l-2,g-2,_+4,w+4)&&!n(l,g,_,w)});f.dataset.side=
k?"on":"none",k&&(f.style.translate=`${k[0]}px ${k[1]}px`,j(x+k[0]-O-3,i+k[1]-w/2-3,_+6,w+6))})}return{addLabel:u,layout:p,onLayout:P=>{e.push(P)},addInk:P=>{a.
push(P)}}}var Tn=5,Pn=12,In=5,Ve=18,Nn=4e4,Bn=520,te=t=>t.km??NaN;function Dn(t,o,s){let c=[t[0]];for(let e=1;e<t.length;e++){let a=t[e-1],u=t[e],h=L.LineUtil.clipSegment(
a,u,s);if(h){let[p,m]=h,S=Math.max(Math.ceil(p.distanceTo(m)/o),1),P=a.distanceTo(u)||1;for(let B=0;B<=S;B++){let $=p.multiplyBy(1-B/S).add(m.multiplyBy(B/S));$.
km=te(a)+(te(u)-te(a))*a.distanceTo($)/P,c.push($)}}c.push(u)}return c.filter((e,a)=>!a||e.x!==c[a-1].x||e.y!==c[a-1].y)}function Fn(t,o,s){let c=[],e=null;for(let a=1;a<
t.length;a++){let u=L.LineUtil.clipSegment(t[a-1],t[a],s);if(!u)continue;let[h,p]=u,m=Math.max(Math.ceil(h.distanceTo(p)/o),1);(!e||!e.equals(h))&&c.push([h]);for(let S=1;S<=
m;S++)c[c.length-1].push(h.multiplyBy(1-S/m).add(p.multiplyBy(S/m)));e=p}return c}function Rn(t){let o=[0];for(let s=1;s<t.length;s++)o.push(o[s-1]+Math.hypot(t[s].
x-t[s-1].x,t[s].y-t[s-1].y));for(let s=0,c=0,e=0,a=0,u=0;s<t.length;s++){for(;e<t.length&&o[e]<=o[s]+Ve;)a+=t[e].mx,u+=t[e].my,e++;for(;o[c]<o[s]-Ve;)a-=t[c].mx,
u-=t[c].my,c++;t[s].ox=a/(e-c),t[s].oy=u/(e-c)}}function re(t){if(!t.metres){let o=t.metres=[0];t.latlngs.slice(1).forEach((s,c)=>o.push(o[c]+Kt(t.latlngs[c],s).
m))}return t.metres}function qe({leg:t,from_km:o,backwards:s},c){let e=re(t),a=e[e.length-1],u=a?t.km*c/a:0;return o+(s?t.km-u:u)}function jn(t){let o=[];return t.
forEach(s=>{let c=o[o.length-1];c&&c[c.length-1].distanceTo(s[0])<8?c.push(...s):o.push([...s])}),o}function*zn(t,o,s){for(let c=0;c<t.length;c+=3){let e=c,a=0;
for(;e+1<t.length&&a<s+8;)a+=t[e+1].distanceTo(t[e]),e++;if(a<s+8)continue;let u=t.slice(c,e+1);u.some(h=>h.x<8||h.y<8||h.x>o.x-8||h.y>o.y-24)||u[0].distanceTo(
u[u.length-1])<.96*a||(yield[u,c*6])}}var Zn=(t,o,s)=>t.every(c=>!s(c.x+o.x-2,c.y+o.y-3,4,6));function He({map:t,data:o},s){let c=o.legs.map(i=>({...i,latlngs:i.
line,bands:[]})),e=i=>[i.casing,i.line,i.over,i.hit].flatMap(d=>d||[]),a=o.routes.map((i,d)=>{let b=0,_=i.legs.map(([A,l],g)=>{let E=c[A],T=i.standings[g]||"",R=d>=
6?" late":"",D=`${E.medium} ${E.modelled?"modelled":"known"}${R} route-${d} ${T}`.trim(),q={interactive:!1,smoothFactor:0,weight:E.medium==="land"?4:2.5},W={leg:E,
number:A,backwards:l,system:i.systems[g],from_km:b,plain:[],dots:[],points:[],seen:[],casing:L.polyline([],{...q,pane:"casings",className:`casing ${D}`}),line:L.
polyline([],{...q,pane:"lines",className:`line ${D}`}),over:T?L.polyline([],{...q,pane:"lines",className:`over ${D}`}):null,hit:L.polyline([],{pane:"hits",className:`\
hit ${D}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return b+=E.km,W.hit.on("click",V=>{s.openRoute(s.routeNear(V.latlng)||{r:d,part:W},V.latlng)}),W.hit.
on("mousemove",V=>s.highlight((s.routeNear(V.latlng)||{r:d}).r)),W.hit.on("mouseout",()=>s.highlight(-1)),W}),w=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.
divIcon({className:`number on-map route-${d}`,html:String(d+1),iconSize:[20,20]})}).on("click",()=>s.open("route",d,w.getLatLng())),O=L.layerGroup(_.flatMap(e)),
k=L.latLngBounds(_.flatMap(A=>A.leg.latlngs));return{parts:_,label:w,group:O,bounds:k,shown:!0,away:!1,since:i.since,until:i.until,dots:[],wanted:!0}}),u=i=>i.routes.
filter(d=>a[d].shown),h=i=>!s.only||s.only.includes(i);c.forEach(i=>{for(let d=0;i.accuracy_m&&d<i.latlngs.length-1;){let b=d+1;for(;b<i.latlngs.length-1&&Math.
abs(i.latlngs[b+1].lat-i.latlngs[d].lat)<1;)b++;i.bands.push(L.polyline(i.latlngs.slice(d,b+1),{pane:"bands",interactive:!1,noClip:!0,smoothFactor:1,className:i.
routes.length>1?"band shared":`band route-${i.routes[0]}`})),d=b}});function p(i){c.forEach(d=>{let b=d.latlngs[d.latlngs.length>>1].lat,_=d.accuracy_m||0,w=_>Pn*
Wt(b,i);d.bands.forEach(O=>{if(w&&u(d).length){let k=O.getLatLngs(),v=(k[0].lat+k[k.length-1].lat)/2;O.addTo(t).setStyle({weight:2*_/Wt(v,i)})}else O.remove()})})}
let m=null;function S(i,d){i.forEach(({route:O,r:k})=>O.parts.forEach(v=>{let A=o.comparison&&k<o.comparison.paired?re(v.leg):null,l=L.LineUtil.simplify(v.leg.latlngs.
map((g,E)=>{let T=t.project(g,d);return A&&(T.km=qe(v,A[E])),T}),.8);v.plain=v.backwards?l.reverse():l}));let b=t.getPixelBounds(),_=b.getSize().multiplyBy(.7),
w=L.bounds(b.getTopLeft().subtract(_),b.getBottomRight().add(_));m=w,i.forEach(({route:O,r:k})=>{let v=O.dots=O.parts.flatMap(A=>Dn(A.plain,6,w).map(l=>({x:l.x,
y:l.y,km:te(l),r:k,part:A,dx:0,dy:0,mx:0,my:0,ox:0,oy:0})));v.forEach((A,l)=>{let g=v[Math.max(l-1,0)],E=v[Math.min(l+1,v.length-1)],T=Math.hypot(E.x-g.x,E.y-g.
y)||1;A.dx=(E.x-g.x)/T,A.dy=(E.y-g.y)/T})})}function P(i){let d=In+2,b=new Map,_=(O,k)=>Math.floor(O/d)*67108864+Math.floor(k/d);i.filter(({r:O})=>h(O)).forEach(
({route:O})=>O.dots.forEach(k=>{let v=_(k.x,k.y),A=b.get(v);A?A.push(k):b.set(v,[k])}));let w=i.reduce((O,{route:k})=>O+k.dots.length,0)<=Nn;i.filter(({r:O})=>h(
O)).forEach(({route:O,r:k})=>O.dots.forEach(v=>{let A=new Map([[k,v]]);for(let V=0;w&&V<9;V++){let rt=v.x+(Math.floor(V/3)-1)*d,H=v.y+(V%3-1)*d;for(let G of b.get(
_(rt,H))||[]){if(G.r===k)continue;let tt=Math.hypot(G.x-v.x,G.y-v.y),it=A.get(G.r);tt>d||Math.abs(G.dx*v.dx+G.dy*v.dy)<.8||(!it||tt<Math.hypot(it.x-v.x,it.y-v.y))&&
A.set(G.r,G)}}let l=u(v.part.leg).filter(h),g=[...new Set([...A.keys(),...l])].sort((V,rt)=>V-rt);if(g.length<2)return;let E=[...A.values()],T=A.get(g[0])||v,R=l.
includes(g[0])&&!A.has(g[0])?N(g[0],v.part):1,D=Math.min(Tn,Math.max(3.6,24/g.length),80/g.length)*R,q=(g.indexOf(k)-(g.length-1)/2)*D,W=E.reduce((V,rt)=>[V[0]+
rt.x/E.length,V[1]+rt.y/E.length],[0,0]);v.mx=W[0]-v.x-T.dy*q,v.my=W[1]-v.y+T.dx*q}))}function B(i){let d=a.map((b,_)=>({route:b,r:_})).filter(({route:b})=>b.shown);
S(d,i),P(d),d.forEach(({route:b})=>{Rn(b.dots),b.parts.forEach(_=>{_.dots=[]}),b.dots.forEach(_=>_.part.dots.push(_)),b.parts.forEach(_=>{_.points=_.dots.map(w=>L.
point(w.x+w.ox,w.y+w.oy))}),b.parts.forEach((_,w)=>{let O=b.parts[w+1],k=O?[..._.points,O.points[0]]:_.points,v=L.LineUtil.simplify(k,.4).map(A=>t.unproject(A,i));
e(_).forEach(A=>A.setLatLngs(v))})}),$.forEach(b=>b(i))}let $=[];s.onLines=i=>{$.push(i)};function N(i,d){let b=a[i].parts.find(_=>_.number===d.number);return b&&
b.backwards!==d.backwards?-1:1}s.routeNear=(i,d=10)=>{let b=t.project(i,t.getZoom()),_=null,w=d;return a.forEach((O,k)=>{O.shown&&O.parts.forEach(v=>{for(let A=1;A<
v.points.length;A++){let l=L.LineUtil.pointToSegmentDistance(b,v.points[A-1],v.points[A]);l<w&&(w=l,_={r:k,part:v})}})}),_},s.addInk((i,d)=>{let b=L.bounds(d,d.
add(t.getSize()));return a.filter(_=>_.shown).flatMap(_=>_.parts.flatMap(w=>(w.seen=Fn(w.points,6,b).map(O=>O.map(k=>k.subtract(d))),w.seen.flat())))});let z=[.5,
.4,.6,.3,.7,.2,.8,.1,.9];s.onLayout(({zoom:i,origin:d,size:b,free:_,take:w})=>{a.forEach(O=>{if(O.label.remove(),!O.shown)return;let k=O.parts.flatMap(l=>l.seen.
map(g=>({piece:g,users:g.length?u(l.leg).length:0})));k.sort((l,g)=>l.users-g.users||g.piece.length-l.piece.length);let A=k.flatMap(({piece:l})=>z.map(g=>l[Math.
floor(g*l.length)])).find(({x:l,y:g})=>l>14&&g>14&&l<b.x-14&&g<b.y-14&&_(l-11,g-11,22,22));A&&(w(A.x-11,A.y-11,22,22),O.label.setLatLng(t.unproject(A.add(d),i)).
addTo(t))})});let Z=L.svg({pane:"along",padding:.2}).addTo(t),I=$t(document.createElement("canvas"));I.font="600 11px "+getComputedStyle(document.body).fontFamily;
let j=new Map,nt=i=>{let d=j.get(i)??I.measureText(i).width+.4*i.length;return j.set(i,d),d};function U(){let i=[];return a.forEach((d,b)=>{if(!d.shown)return;let _=null;
d.parts.forEach(w=>{let O=u(w.leg).filter(k=>k<b&&a[k].parts.some(v=>v.number===w.number&&v.system===w.system));if(!w.system||O.length){_=null;return}_&&_.name===
w.system?_.seen.push(...w.seen):i.push(_={name:w.system,r:b,seen:[...w.seen]})})}),i.map(d=>({...d,seen:jn(d.seen)}))}function X({origin:i,size:d,free:b,take:_,
crossed:w}){let O=gt(Z)._rootGroup;O.querySelectorAll("text, path").forEach(v=>v.remove());let k=t.getPixelOrigin().subtract(i);U().forEach((v,A)=>{let l=nt(v.name),
g=-1/0,E=0,T=v.seen.flatMap(R=>{let D=E;return E+=6*R.length,[...zn(R,d,l)].map(([q,W])=>({piece:q,at:D+W}))});for(let{piece:R,at:D}of T){if(D-g<Bn)continue;let W=R[R.
length-1].x<R[0].x?R.reverse():R,V=W[W.length-1].subtract(W[0]),rt=Math.hypot(V.x,V.y),H=L.point(V.y/rt,-V.x/rt),G=[5,-15].find(xt=>Zn(W,H.multiplyBy(xt+5),w));
if(G===void 0)continue;let tt=W.filter((xt,Et)=>Et%2===0).map(xt=>xt.add(H.multiplyBy(G+5)));if(!tt.every(({x:xt,y:Et})=>b(xt-6,Et-6,12,12)))continue;tt.forEach(
({x:xt,y:Et})=>_(xt-6,Et-6,12,12)),g=D;let it=`along-${A}-${D}`,at=L.SVG.create("path"),K=L.SVG.create("text"),ut=L.SVG.create("textPath");at.setAttribute("d","\
M"+W.map(xt=>{let Et=xt.add(H.multiplyBy(G)).subtract(k);return`${Et.x.toFixed(1)} ${Et.y.toFixed(1)}`}).join("L")),at.setAttribute("id",it),at.setAttribute("cl\
ass","along-path"),ut.setAttribute("href",`#${it}`),ut.setAttribute("startOffset","50%"),ut.textContent=v.name,K.setAttribute("class",`along route-${v.r}`),K.append(
ut),O.append(at,K)}})}s.onLayout(X);let J=-1;s.highlight=i=>{i!==J&&(J=i,document.documentElement.classList.toggle("has-hot",i>=0),document.querySelectorAll(".h\
ot").forEach(d=>d.classList.remove("hot")),i>=0&&document.querySelectorAll(`.route-${i}`).forEach(d=>d.classList.add("hot")))};let n=i=>{if(i instanceof SVGPathElement)
return-2;let d=i instanceof Element&&i.closest("[class*=route-], [data-route]");if(!d)return-1;let b=/(?:^| )route-(\d+)(?: |$)/.exec(d.getAttribute("class")||"");
return Number(b?b[1]:d.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(i=>document.addEventListener(i,d=>{let b=n(d.target);b>-2&&s.highlight(b)})),
document.addEventListener("focusout",()=>s.highlight(-1)),s.kpAt=({part:i},d)=>{let{leg:b}=i,_=re(b),w=t.project(d,t.getZoom()),O=b.latlngs.map(A=>t.project(A,t.
getZoom())),k=1/0,v=0;for(let A=1;A<O.length;A++){let[l,g]=[O[A-1],O[A]],E=g.subtract(l),T=E.x**2+E.y**2,R=w.subtract(l),D=T?Math.min(Math.max((R.x*E.x+R.y*E.y)/
T,0),1):0,q=w.distanceTo(l.add(E.multiplyBy(D)));q<k&&(k=q,v=_[A-1]+D*(_[A]-_[A-1]))}return qe(i,v)},s.openRoute=(i,d)=>{let b=s.open("route",i.r,d,i.part.number),
{leg:_}=i.part,w=_.accuracy_m===null?NaN:_.accuracy_m/1e3,O=w>=1?0:w>=.1?1:2,k=s.kpAt(i,d).toLocaleString("en",{minimumFractionDigits:O,maximumFractionDigits:O}),
v=Number.isNaN(w)?"accuracy not known":`± ${w} km`,A=y("p","kp",y("b","",`KP ${k} km`),` along the route from its start, ${v}. ${s.hereLines(d).join(". ")}.`),
l=b.getContent(),g=l.querySelector(".lead")||l.querySelector("h2");return g?g.after(A):l.prepend(A),b.update(),b};let f=i=>document.querySelector(`[data-route="${i}\
"]`);function x(i,d){let b=i.wanted&&!i.away,_=f(d);if(_){let w=_.querySelector("input");w&&(w.checked=i.wanted),_.classList.toggle("off",!b),Pt(_,".when").textContent=
i.away?` (not in ${s.year})`:""}i.shown!==b&&(i.shown=b,b?i.group.addTo(t):i.group.remove())}s.routes=a,s.legs=c,a.forEach((i,d)=>{i.group.addTo(t);let b=f(d),_=b&&
Pt(b,".go"),w=_?.textContent??`Route ${d+1}`,O=s.addLayer({key:`route-${d}`,title:w,parent:"routes",show:A=>{i.wanted=A,x(i,d)},mark:()=>y("span",`number route-${d}`,
String(d+1))}),k=()=>{wt()&&s.expand(!1),s.frame(i.bounds);let A=i.parts.reduce((l,g)=>l.leg.km>g.leg.km?l:g);s.open("route",d,A.leg.latlngs[A.leg.latlngs.length>>
1])};s.addSearch({names:[w],kind:`route ${d+1}`,open:k});let v=b&&b.querySelector("input");v&&v.addEventListener("change",()=>O.set(v.checked)),_&&_.addEventListener(
"click",k)}),s.onYear(i=>a.forEach((d,b)=>{d.away=i!==null&&(d.since!==null&&i<d.since||d.until!==null&&i>d.until),x(d,b)}),a.flatMap(i=>[i.since,i.until])),s.onDraw(
B),t.on("moveend",()=>{let i=t.getPixelBounds();m&&!m.contains(i)&&B(t.getZoom())}),s.onDraw(p)}function Ue(t,o,s,c){let e=t.getContainer(),a=kt("panel-toggle"),u=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),h=L.control.zoom().addTo(t),p=()=>document.
body.classList.contains("comparing");function m(N){a.setAttribute("aria-expanded",String(N)),kt("panel-body").hidden=!N,o.classList.toggle("closed",!N),c()}a.addEventListener(
"click",()=>m(a.getAttribute("aria-expanded")!=="true"));function S(){let{width:N,height:z}=o.getBoundingClientRect(),Z=o.classList.contains("closed"),I=t.attributionControl.
getContainer()?.offsetHeight??0,j=e.clientHeight<360;return wt()?{paddingTopLeft:[62,z+(j?16:34)],paddingBottomRight:[p()?62:30,I+(j?14:44)]}:Z?{paddingTopLeft:[
76,z+34],paddingBottomRight:[60,I+24]}:{paddingTopLeft:[76,50],paddingBottomRight:[N+60,50]}}function P(N){t.fitBounds(N,{...S(),animate:!1})}function B(){let{paddingTopLeft:N,
paddingBottomRight:z}=S();t.options.minZoom=0;let Z=t.getBoundsZoom(s.bounds,!1,L.point(N[0]+z[0],N[1]+z[1])),I=Math.floor(4*Math.min(t.getBoundsZoom(s.window,!0),
Z))/4;t.getZoom()<I&&t.setZoom(I,{animate:!1}),t.setMinZoom(I)}function $(){u.setPosition(wt()?"bottomright":"bottomleft"),h.setPosition(wt()?"bottomright":"bot\
tomleft"),m(!wt()&&!p())}return $(),ge($),P(s.bounds),{expand:m,frame:P,limit:B,card:Gn(t,o)}}function Gn(t,o){let s=gt(L.Popup).extend({_updatePosition(){},_animateZoom(){},
_adjustPan(){let{y:a}=t.latLngToContainerPoint(this._latlng),u=o.getBoundingClientRect().bottom,h=t.getSize().y-this._container.offsetHeight;(a<u||a>h-16)&&t.panBy(
[0,a-(u+h)/2],{animate:!1})}});t.createPane("sheet",t.getContainer());let c=null;function e(){let a=t.getSize(),{width:u}=o.getBoundingClientRect();return wt()?
new s({pane:"sheet",maxWidth:a.x,minWidth:200}):L.popup({maxWidth:Math.min(350,a.x-50),minWidth:Math.min(300,a.x-70),maxHeight:Math.max(180,Math.min(460,a.y-110)),
autoPanPaddingTopLeft:[20,20],autoPanPaddingBottomRight:[u+30,30]})}return(a,u)=>{let h=document.activeElement,p=h&&h.closest(".leaflet-popup")?c:h;c=null;let m=e().
setLatLng(u).setContent(a).openOn(t);if(p&&p!==document.body&&(h!==p||h.matches(":focus-visible"))){c=p;let S=Pt(m.getElement(),".leaflet-popup-content");S.tabIndex=
-1,S.focus({preventScroll:!0}),m.once("remove",()=>{c===p&&p.isConnected&&p.focus({preventScroll:!0})})}return m}}var Vn=[Ze,He,xe,Ae,Ie],qn=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],le=null,ce=null,ie=null;gt(window).$||=t=>{let o=document.createElement("template");return o.innerHTML=
String(t).trim(),[o.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),gt(L.PosAnimation).include({run(t,o){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,o),this.fire("step").fire("end")}}));
async function We(t){let o=JSON.parse(kt("data").dataset.view||""),s=t.getContainer(),c=kt("panel");qn.forEach(([P,B])=>{t.createPane(P).style.zIndex=String(B)}),
s.setAttribute("aria-label","Map of the routes; the legend lists them as text"),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" \
rel="noopener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(kt("credits").innerHTML),s.setAttribute("role","application"),s.setAttribute("aria-r\
oledescription","map");let e=!1,{layout:a,...u}=Ge(t,c),{limit:h,...p}=Ue(t,c,o,()=>{e&&a()});o.icon&&(delete gt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.
mergeOptions(o.icon));let m=Un(t,{...u,...p,layout:a},()=>e);t.setMaxBounds(o.window),h(),t.on("resize",h),s.setAttribute("aria-busy","true");let S={map:t,box:s,
panel:c,...await Hn(o,s)};Vn.forEach(P=>P(S,m)),e=!0,m.redraw(),s.removeAttribute("aria-busy"),t.on("zoomend",m.redraw),t.on("moveend",a),[le,ce,ie]=[t,S,m]}async function Hn(t,o){
try{let[s,c]=await Promise.all(["ground","data"].map(h=>Fe(kt(h).textContent||"",(p,m)=>new L.LatLng(p,m)))),{features:e,...a}=c,u=Object.entries(e).map(([h,p])=>[
h,Re(p)]);return{data:{...a,...t},ground:s,features:Object.fromEntries(u)}}catch(s){let c=y("p","unread","The map cannot be drawn: this browser is from before 2\
023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");throw c.setAttribute("role","alert"),o.append(c),s}}function Un(t,o,s){
let c=[],e=[],a=!1;function u(){let m=t.getZoom();c.forEach(S=>S(m)),o.layout()}function h(){!s()||a||(u(),e.forEach(m=>m()),p.state.changed())}let p={...o,redraw:u,
year:null,only:null,layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(m,S,P)=>{p.state.entries.
set(m,{get:S,set:P})}},depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(m,S)=>p.open("route",m.r,S),highlight:()=>{},onLines:()=>{},where:()=>null,
mark:()=>{},hereLines:()=>[],open:(m,S,P)=>p.card(y("div"),P||t.getCenter()),find:()=>[],onDraw:m=>{c.push(m)},onLayers:m=>{e.push(m)},addSearch:m=>{p.entries.push(
m)},onYear:(m,S=[])=>{p.years.push(m),S.forEach(P=>p.dates.add(P))},together(m){let S=a;a=!0,m(),a=S,h()},addLayer({key:m,title:S,group:P,shown:B=!0,parent:$="",
count:N=null,show:z=null,mark:Z=null}){let I={key:m,title:S,parent:$,count:N,mark:Z,first:B,shown:!1,set(j){I.shown!==j&&(I.shown=j,P&&(j?P.addTo(t):P.remove()),
z&&z(j),h())}};return p.layers.push(I),I.set(B),I}};return p}return an(Wn);})();
