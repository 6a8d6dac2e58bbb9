var cableroute=(()=>{var Dt=Object.defineProperty;var We=Object.getOwnPropertyDescriptor;var Ye=Object.getOwnPropertyNames;var Ke=Object.prototype.hasOwnProperty;var Je=(t,o)=>{for(var s in o)Dt(t,s,{get:o[s],enumerable:!0})},Qe=(t,o,s,r)=>{if(o&&typeof o=="object"||typeof o=="function")for(let e of Ye(o))!Ke.call(t,e)&&
e!==s&&Dt(t,e,{get:()=>o[e],enumerable:!(r=We(o,e))||r.enumerable});return t};var Xe=t=>Qe(Dt({},"__esModule",{value:!0}),t);var oo={};Je(oo,{given:()=>Yt,map:()=>Wt,shared:()=>Kt,start:()=>Ge});var se=window.matchMedia("(max-width: 760px), (max-height: 480px)"),ht=()=>se.matches,ae=t=>se.addEventListener("change",t);function ut(t){let o=document.getElementById(
t);if(!o)throw new Error(`the page has no ${t}`);return o}function dt(t,o){let s=t.querySelector(o);if(!s)throw new Error(`the page has no ${o}`);return s}function x(t,o,...s){
let r=document.createElement(t);return o&&(r.className=o),r.append(...s),r}function gt(t){let o=t.getContext("2d");if(!o)throw new Error("this browser paints on\
 no canvas");return o}var ft=t=>t,Et=(t,o)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**o);var tn='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',re=t=>t.slice(1).reduce((o,s,r)=>o+s.distanceTo(t[r]),0);function Rt(t,...[
o,s,r,e,n=0]){let a=x("span",`catalogue-name ${s}`,x("bdi","",o)),c=t.containerPointToLayerPoint([r,e]);return a.style.transform=`translate(${c.x.toFixed(1)}px,\
 ${c.y.toFixed(1)}px)`+(n?` rotate(${n.toFixed(3)}rad)`:""),a}function en(t,o){let s=[];return t.forEach(r=>{for(let e=0;e+1<r.length;e++){let n=e+1;for(;n+1<r.
length&&r[e].distanceTo(r[n])<o;)n++;let a=r[e],c=r[n],u=a.distanceTo(c);u<o||u<.985*re(r.slice(e,n+1))||s.push([a,c])}}),s}function ie({map:t,pane:o,partsOf:s,
nameOf:r,colourOf:e}){let n=gt(document.createElement("canvas"));n.font=tn;let a=new Map;function c(M){let g=a.get(M)??n.measureText(M).width;return a.set(M,g),
g}let u=M=>s(M).map(g=>g.map(N=>t.layerPointToContainerPoint(N)));function d(M,g,N,{size:R,free:I,take:$}){let G=r(M),C=c(G)+4,E=en(g,C),f=Math.max(1,Math.floor(
E.length/24));for(let h=0;h<E.length;h+=f){let[p,y]=E[(h+M*7*f)%E.length];y.x<p.x&&([p,y]=[y,p]);let A=p.add(y).divideBy(2),B=y.subtract(p),D=Math.hypot(B.x,B.y),
b=L.point(B.x/D,B.y/D),S=L.point(b.y,-b.x),j=C/5+6,F=[-2,-1,0,1,2].map(Z=>A.add(b.multiplyBy(Z*C/5)).subtract([C/10+3,7]));if(!F.every(({x:Z,y:i})=>Z>4&&i>4&&Z<
R.x-60&&i<R.y-30)||!F.every(({x:Z,y:i})=>I(Z,i,j,14)))continue;F.forEach(({x:Z,y:i})=>$(Z,i,j,14));let z=A.subtract(b.multiplyBy(C/2-2)).add(S.multiplyBy(6.5)),
P=N(G,"of-system",z.x,z.y,Math.atan2(B.y,B.x));return P.style.color=e(M),P.dataset.system=String(M),P}return null}function w(M,g,N){M.map(R=>{let I=u(R);return{
system:R,parts:I,length:I.reduce(($,G)=>$+re(G),0)}}).sort((R,I)=>I.length-R.length).slice(0,ht()?12:60).forEach(({system:R,parts:I})=>d(R,I,g,N))}function O(M){
if(o.querySelectorAll(".lit").forEach(p=>p.remove()),o.classList.toggle("one",M!==null),M===null)return;let g=(...p)=>{let y=Rt(t,...p);return y.classList.add("\
lit"),o.append(y),y},N=t.getSize(),R=u(M);if(d(M,R,g,{size:N,free:()=>!0,take:()=>{}}))return;let $=R.flat().filter(({x:p,y})=>p>4&&y>14&&p<N.x-4&&y<N.y-30);if(!$.
length)return;let G=r(M),C=c(G),{x:E,y:f}=$[$.length>>1],h=g(G,"of-system",Math.max(4,Math.min(E-C/2,N.x-C-8)),f-18);h.style.color=e(M),h.dataset.system=String(
M)}return{widthOf:c,nameSystems:w,nameOne:O}}function le(t){let o=new Map,s=[],r=new Array(5).fill(0);return t.forEach((n,a)=>(n.places||[]).forEach(c=>{let u=o.get(c);u?u.push(a):o.set(c,[a])})),t.map((n,a)=>a).
sort((n,a)=>(t[a].places||[]).length-(t[n].places||[]).length).forEach(n=>{let a=r.map(c=>c/(4*t.length));(t[n].places||[]).forEach(c=>(o.get(c)||[]).forEach(u=>{
s[u]!==void 0&&a[s[u]]++})),s[n]=a.indexOf(Math.min(...a)),r[s[n]]++}),s}function ce(t,o){let s=new Map,r=a=>{let c=s.get(a)||{users:new Set,turn:0,next:[],order:[]};
return s.set(a,c),c},e=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,n=t.map(({latlngs:a})=>a.slice(1).map((c,u)=>{let d=e(a[u]),w=e(c);return d<w?{key:`${d} ${w}`,
sense:1}:{key:`${w} ${d}`,sense:-1}}));t.forEach(({item:a},c)=>n[c].forEach(({key:u})=>r(u).users.add(a.system))),n.forEach(a=>a.slice(1).forEach(({key:c,sense:u},d)=>{
let w=a[d];r(w.key).next.push([c,u*w.sense]),r(c).next.push([w.key,u*w.sense])})),s.forEach(a=>{if(a.turn)return;a.turn=1;let c=[a];for(let u=c.pop();u;u=c.pop())
for(let[d,w]of u.next){let O=r(d);O.turn||(O.turn=u.turn*w,c.push(O))}}),s.forEach(a=>{a.order=[...a.users].sort((c,u)=>o[u]-o[c]||c-u)}),t.forEach((a,c)=>{let{
facts:{from:u,to:d},system:w}=a.item,O=n[c].map(({key:M,sense:g})=>{let{order:N,turn:R}=r(M);return g*R*(N.indexOf(w)-(N.length-1)/2)});O.some(M=>M)&&(a.slots=a.
latlngs.map((M,g)=>g===0&&typeof u=="number"||g===O.length&&typeof d=="number"?0:((O[g-1]??O[g])+(O[g]??O[g-1]))/2))})}var nn=11,on=3.2,sn=6e4,an=["out of service","retired","cancelled"],Pt="schematic",rn=["inferred",Pt,"assumed"],St=t=>t==="in service"?"live":an.includes(t)?"go\
ne":"plan",Zt=t=>rn.includes(t.confidence||""),zt=t=>t.confidence===Pt?Pt:Zt(t)?"modelled":"known",ln={modelled:"9 2.5",[Pt]:"9 2.5 2 2.5"},Ct=t=>Number(String(
t||"").slice(0,4))||null,ue=t=>t.length>32?`${t.slice(0,30)}…`:t;function cn(t){let o=t.reduce((s,r)=>r.length>s.length?r:s);return o[o.length>>1]}function Gt(t){
let o=[x("bdi","en clip",t.name)];if(t.name_ar){let s=x("span","ar clip",t.name_ar);s.lang="ar",s.dir="rtl",o.push(" ",s)}return o}function fe({map:t,data:o,box:s,
panel:r,features:e},n){let a=!o.routes.length,c=t.createPane("catalogue-hot"),u=t.createPane("catalogue-names");Object.assign(c.style,{zIndex:"395",pointerEvents:"\
none"}),Object.assign(u.style,{zIndex:"605",pointerEvents:"none"});let d=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),w=L.canvas({pane:"catalogue-hot",padding:.25}),
O=L.circle([0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function M(){let l=getComputedStyle(document.documentElement),v=_=>l.getPropertyValue(
`--${_}`).trim();return{soft:v("soft"),ink:v("ink"),halo:v("halo"),land:v("land"),routes:Array.from({length:7},(_,V)=>v(`route-${V}`))}}let g=M(),N=a?le(e.systems):
[],R=l=>{let v=St(e.systems[l].status);return!a||v==="gone"?g.soft:g.routes[N[l]]};function I(l){let v=St(e.systems[l.system].status),_=Zt(l);return{color:R(l.system),
weight:v==="gone"?1.2:_?1.5:2.2,opacity:a?.95:.75,lineCap:v==="plan"?"round":"butt",dashArray:v==="plan"?"0.1 4":v==="gone"?"2 4":ln[zt(l)]}}let[[,$],[,G]]=o.window,
C=l=>{let v=l.map(Q=>Q.lng),_=[l],V=v.reduce((Q,at)=>Math.min(Q,at)),X=v.reduce((Q,at)=>Math.max(Q,at));return V<$&&_.push(l.map(Q=>L.latLng(Q.lat,Q.lng+360))),
X>G&&_.push(l.map(Q=>L.latLng(Q.lat,Q.lng-360))),_},E=e.segments.map((l,v)=>{let _=l.line,V=L.polyline(C(_),{renderer:d,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,
...I(l)});return V.on("mouseover",Q=>Z(l.system,Q.latlng)),V.on("mouseout",()=>Z(null)),V.on("click",Q=>n.open("system",l.system,Q.latlng,v)),ft(V).system=e.systems[l.
system].name,{item:l,latlngs:_,line:V,slots:null,drawn:null}}),f=e.systems.map(()=>[]);if(E.forEach(l=>f[l.item.system].push(l)),E.reduce((l,{latlngs:v})=>l+v.length,
0)<=sn){let l=f.map(v=>{let _=v.flatMap(({latlngs:V})=>V.map(X=>X.lat));return _.reduce((V,X)=>V+X,0)/(_.length||1)});ce(E,l)}function h(l){let v=Et(20,l)/1e3,_=Math.
min(on,nn/v);E.forEach(V=>{let{slots:X}=V;if(!X||!D(V))return;let Q=V.latlngs.map(rt=>t.project(rt,l)),at=Q.map((rt,lt)=>{let bt=Q[Math.max(lt-1,0)],st=Q[Math.min(
lt+1,Q.length-1)].subtract(bt),mt=Math.hypot(st.x,st.y)||1,pt=X[lt]*_;return t.unproject([rt.x-st.y/mt*pt,rt.y+st.x/mt*pt],l)});V.drawn=at,V.line.setLatLngs(C(at))}),
S!==null&&P(S)}let p={live:!1,plan:!1,gone:!1},y=L.layerGroup(),A=null,B=l=>{let{ready:v,over:_}=e.systems[l];return A===null||(Ct(v)||0)<=A&&(Ct(_)||1/0)>=A},D=({
item:l})=>p[St(e.systems[l.system].status)]&&B(l.system);function b(){E.forEach(l=>{let v=D(l);v!==y.hasLayer(l.line)&&(v?y.addLayer(l.line):y.removeLayer(l.line))})}
y.addTo(t),n.onYear(l=>{A=l,b(),it(),He()},[...e.systems.flatMap(l=>[Ct(l.ready),Ct(l.over)]),...e.incidents.map(l=>l.lat===void 0?null:Ct(l.start))]);let S=null,
j=null,F=L.layerGroup().addTo(t),z=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function P(l){if(S=l,F.clearLayers(),s.classList.toggle("has-hot-s\
ystem",l!==null),document.querySelectorAll(".systems .hot").forEach(_=>_.classList.remove("hot")),a&&Jt(l),l===null)return;let v=document.querySelector(`.system\
s [data-system="${l}"]`);v&&v.classList.add("hot"),f[l].forEach(_=>{let V=I(_.item),X=C(_.drawn||_.latlngs),Q=a?V.color:g.ink,{weight:at=0}=V;[{color:g.halo,weight:at+
5},{...V,color:Q,weight:at+1.5,opacity:1}].forEach(lt=>L.polyline(X,{renderer:w,pane:"catalogue-hot",interactive:!1,smoothFactor:1,...lt}).addTo(F))})}function Z(l,v){
if(P(l===null?j:l),l===null||!v){z.remove();return}z.setLatLng(v).setContent(x("bdi","clip",e.systems[l].name)).addTo(t)}function i(l){O.remove(),l&&l.accuracy_m&&
l.lat!==void 0&&l.lon!==void 0&&O.setLatLng([l.lat,l.lon]).setRadius(l.accuracy_m).addTo(t)}let m=l=>n.open("place",l,H[l].latlng),k=e.places.map(()=>0);e.systems.
forEach(l=>(l.places||[]).forEach(v=>{k[v]++}));let T=[],q=L.layerGroup(),Y=[],U=new Set(o.routes.flatMap(({legs:l})=>[{at:l[0],last:!1},{at:l[l.length-1],last:!0}]).
map(({at:[l,v],last:_})=>e.legs[l].facts[v===_?"from":"to"])),H=e.places.map((l,v)=>{let _=L.latLng(l.lat,l.lon);if(l.role==="other"){let rt=L.circleMarker(_,{renderer:d,
pane:"catalogue",radius:a?3.2:4,weight:1.3,fillOpacity:1,color:g.ink,fillColor:g.land,bubblingMouseEvents:!1});return rt.on("click",()=>m(v)),rt.on("mouseover",
()=>{z.setLatLng(_).setContent(x("span","",...Gt(l))).addTo(t)}).on("mouseout",()=>z.remove()),q.addLayer(rt),T.push(rt),Y.push({latlng:_,text:l.name,rank:k[v],
className:"of-place",off:!1}),{latlng:_}}let V=x("span","place-name",...Gt(l)),X=l.role==="station",Q=X?14:8,at=L.marker(_,{icon:L.divIcon({className:`place ${l.
role}`,html:x("div","dot",x("i"),V),iconSize:[Q,Q]}),zIndexOffset:X?200:-200,riseOnHover:!0}).addTo(t);return at.getElement()?.setAttribute("aria-label",[l.name,
l.name_ar].filter(Boolean).join(" ")),X||at.bindTooltip(x("span","",...Gt(l)),{direction:"top",className:"tip"}),at.on("click",()=>m(v)),at.on("keypress",rt=>{rt.
originalEvent.key==="Enter"&&m(v)}),n.addLabel({latlng:_,element:V,dot:!0,rank:X?U.has(v)?3:2:0}),{latlng:_}});n.places=H;let W=e.stretches.map((l,v)=>{let _=l.
line,V=L.polyline(_,{renderer:d,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:g.ink,weight:1.6,opacity:.7,dashArray:Zt(l)?"5 3":void 0});return V.
on("click",X=>n.open("stretch",v,X.latlng)),V.on("mouseover",X=>{z.setLatLng(X.latlng).setContent(x("bdi","clip",l.name)).addTo(t)}).on("mouseout",()=>z.remove()),
{item:l,latlngs:_,line:V}}),et=L.layerGroup(W.map(({line:l})=>l)),K=ft(L.CircleMarker).extend({_updatePath(){let l=this._renderer,v=this._point,_=this._radius,V=l.
_ctx;!l._drawing||this._empty()||(V.beginPath(),V.moveTo(v.x,v.y-_),V.lineTo(v.x+_,v.y),V.lineTo(v.x,v.y+_),V.lineTo(v.x-_,v.y),V.closePath(),l._fillStroke(V,this))}}),
J=L.layerGroup(),ot=[];e.incidents.forEach((l,v)=>{if(l.lat===void 0||l.lon===void 0)return;let _=L.latLng(l.lat,l.lon),V=new K(_,{renderer:d,pane:"catalogue",radius:6.5,
weight:1.5,fillOpacity:1,color:g.halo,fillColor:g.ink,bubblingMouseEvents:!1});V.on("click",()=>n.open("incident",v,_)),V.on("mouseover",()=>{z.setLatLng(_).setContent(
x("bdi","clip",`${l.start}: ${l.name}`)).addTo(t)}).on("mouseout",()=>z.remove()),ot.push({latlng:_,lozenge:V,text:String(l.start).slice(0,7),rank:1e3,className:"\
of-incident",year:Ct(l.start),hidden:!0,off:!1})});function it(){ot.forEach(l=>{let v=A===null||l.year===null||l.year===A;l.off=!v,v?J.addLayer(l.lozenge):J.removeLayer(
l.lozenge)})}it();let nt={live:0,plan:0,gone:0};e.systems.forEach(l=>{nt[St(l.status)]++}),[["live","In service"],["plan","Planned or not verified"],["gone","Ou\
t of service or cancelled"]].filter(([l])=>nt[l]).forEach(([l,v])=>n.addLayer({key:`systems-${l}`,title:v,parent:"systems",count:nt[l],shown:a&&l!=="gone",show:_=>{
p[l]=_,b()}})),Y.length&&n.addLayer({key:"stations",parent:"stations",title:a?"Landing stations":"Other landing stations",group:q,count:Y.length,shown:!0,show:l=>{
Y.forEach(v=>{v.off=!l})}}),W.length&&n.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:et,count:e.paths.length,shown:a}),ot.length&&n.addLayer(
{key:"incidents",parent:"incidents",title:"Incidents",group:J,count:ot.length,shown:a,show:l=>{ot.forEach(v=>{v.hidden=!l})}});let{widthOf:ct,nameSystems:Ze,nameOne:Jt}=ie(
{map:t,pane:u,partsOf:l=>f[l].flatMap(({line:v})=>Qt(v)),nameOf:l=>ue(e.systems[l].name),colourOf:R}),Ue=l=>Math.round((ht()?.4:1)*(l<3?24:l<5?70:130)),Qt=l=>y.
hasLayer(l)&&ft(l)._parts||[];n.addInk((l,v)=>{let _=[],V=t.getPixelOrigin().subtract(v);if(!a)return _;for(let{line:X}of E)if(y.hasLayer(X))for(let Q of Qt(X))
for(let at=1;at<Q.length;at++){let rt=Q[at-1],lt=Q[at],bt=Math.ceil(rt.distanceTo(lt)/8);for(let wt=0;wt<bt;wt++)_.push({x:rt.x+(lt.x-rt.x)*wt/bt+V.x,y:rt.y+(lt.
y-rt.y)*wt/bt+V.y});if(_.length>4e4)return _}return _}),n.onLayout(l=>{let{origin:v,size:_,free:V,take:X,inside:Q,crossed:at,zoom:rt}=l,lt=[],bt=(...st)=>(lt.push(
Rt(t,...st)),lt[lt.length-1]),wt=[...ot.filter(st=>!st.hidden),...Y].filter(st=>!st.off).map(st=>({...st,at:t.project(st.latlng,rt).subtract(v)})).filter(({at:st})=>st.
x>0&&st.y>0&&st.x<_.x&&st.y<_.y).sort((st,mt)=>mt.rank-st.rank);wt.forEach(({at:st})=>X(st.x-4,st.y-4,8,8)),a&&Ze(e.systems.map((st,mt)=>mt),bt,l);for(let st of wt){
if(lt.length>=Ue(rt))break;let mt=ue(st.text),pt=ct(mt)+2,vt=13,{x:Nt,y:It}=st.at,oe=[[Nt+7,It-vt/2],[Nt-7-pt,It-vt/2],[Nt-pt/2,It-7-vt],[Nt-pt/2,It+7]].filter(
([Lt,xt])=>Q(Lt,xt,pt,vt)&&V(Lt,xt,pt,vt)).map(([Lt,xt])=>({u:Lt,v:xt,met:at(Lt,xt,pt,vt)})),At=oe.length?oe.reduce((Lt,xt)=>xt.met<Lt.met?xt:Lt):null;!At||At.met>
(st.rank>=1e3?9:2)||(X(At.u,At.v,pt,vt),bt(mt,st.className,At.u,At.v))}u.replaceChildren(...lt),a&&Jt(S)});let Xt={system:l=>f[l].map(v=>v.drawn||v.latlngs),segment:l=>[
E[l].latlngs],stretch:l=>[W[l].latlngs],path:l=>e.paths[l].stretches.map(v=>W[v].latlngs),leg:l=>[n.legs[l].latlngs],route:l=>n.routes[l].parts.map(v=>v.leg.latlngs)};
n.where=(l,v)=>{if(l==="place")return H[v].latlng;if(l==="incident"){let V=e.incidents[v];return V.lat===void 0||V.lon===void 0?null:L.latLng(V.lat,V.lon)}let _=Xt[l]?.(
v)??[];return _.length?cn(_):null},n.mark=(l,v=0)=>{i(l==="place"?e.places[v]:l==="incident"?e.incidents[v]:null),j=l==="system"?v:l==="segment"?e.segments[v].system:
null,P(j)},n.show=(l,v)=>{let _=Xt[l]?.(v).flat()??[],V=n.where(l,v);n.open(l,v,null),_.length?n.visit(()=>n.frame(L.latLngBounds(_))):V&&n.visit(()=>n.frame(V.
toBounds(4e4)))};let Ot=(l,v,_)=>_.forEach((V,X)=>{let Q=(at,rt)=>[V.facts[at]||""].flat().filter(lt=>typeof lt=="string").flatMap(lt=>String(lt).split(rt)).filter(
Boolean);n.addSearch({names:[V.name,V.name_ar].filter(Boolean),first:l==="place",kind:l==="place"?V.kind.charAt(0).toUpperCase()+V.kind.slice(1):v,also:[V.id||"",
...Q("other names",", "),"start"in V?String(V.start):""].filter(Boolean),owners:Q("owners",", "),open:()=>n.show(l,X)})});Ot("place","Place",e.places),Ot("syste\
m","Cable system",e.systems),Ot("path","Crossing path",e.paths),Ot("incident","Incident",e.incidents),Ot("deal","Deal",e.deals);let Ve=l=>{let v=St(e.systems[l.
system].status);return v!=="live"?v:zt(l)},qe=new Set([...e.segments.map(Ve),...W.length?["path"]:[],...ot.length?["incident"]:[]]);r.querySelectorAll("[data-ke\
y]").forEach(l=>{ft(l).hidden=!qe.has(l.getAttribute("data-key")||"")});let Bt=[],te=dt(r,".count"),ee=te.textContent;function He(){Bt.forEach(({row:v,system:_})=>{
v.hidden=!B(_)});let l=Bt.filter(({row:v})=>!v.hidden).length;Bt.length&&(te.textContent=A===null?ee:`${l} of ${ee}, in ${A}`)}let ne=document.getElementById("s\
ystems");if(ne){let l=v=>{let _=L.SVG.create("svg"),V=L.SVG.create("path"),X=e.systems[v];_.setAttribute("width","26"),_.setAttribute("height","8"),_.setAttribute(
"aria-hidden","true"),V.setAttribute("d","M1 4H25");let Q=St(X.status);return V.setAttribute("class",Q==="live"?zt(X):Q),_.setAttribute("class","system"),_.style.
setProperty("--system",Q==="gone"?"var(--soft)":`var(--route-${N[v]})`),_.append(V),_};e.systems.map((v,_)=>({item:v,i:_})).sort((v,_)=>v.item.name.localeCompare(
_.item.name,"en")).forEach(({item:v,i:_})=>{let V=[v.ready||"date not known",v.status==="in service"?"":v.status,f[_].length?"":"not drawn"].filter(Boolean).join(
", "),X=x("button","",f[_].length?l(_):x("span","no-line"),x("bdi","clip",v.name),x("small","",V));X.type="button",X.dataset.system=String(_),X.addEventListener(
"click",()=>{n.show("system",_)}),X.addEventListener("mouseenter",()=>Z(_)),X.addEventListener("mouseleave",()=>Z(null)),X.addEventListener("focus",()=>Z(_)),X.
addEventListener("blur",()=>Z(null));let Q=x("li","",X);Bt.push({row:Q,system:_}),ne.append(Q)})}n.onDraw(l=>{h(l);let v=Math.max(1.8,Math.min(4,l*.62));T.forEach(
_=>_.setRadius(v))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{g=M(),E.forEach(l=>l.line.setStyle(I(l.item))),W.forEach(({
line:l})=>l.setStyle({color:g.ink})),T.forEach(l=>l.setStyle({color:g.ink,fillColor:g.land})),ot.forEach(({lozenge:l})=>l.setStyle({color:g.halo,fillColor:g.ink})),
P(S),n.layout()})}var Ut=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],de="schematic",un=["inferred",de,"assumed"],fn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],dn={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},hn=["candida\
tes","why","note","place"],kt=t=>x("bdi","",t);function Vt(t,o,s){let r=x("button",t,o);return r.type="button",r.addEventListener("click",e=>{e.stopPropagation(),
s()}),r}var pn=t=>x("span",`surely ${t}`,t);function mn(t){let o=t.split(", ")[1]||"",s=un.includes(o),r=x("span",`mark ${s?"modelled":"known"}`,s&&o!==de?"mode\
lled":o);return o?[r," ",t]:[t]}function gn(t){let o=(e,n)=>{let a=x("th","",e);return a.scope=n,a},s=["low","likely","high"],r=t.map(e=>x("tr","",o(String(e.figure),
"row"),...s.map(n=>x("td","",n==="likely"?x("b","",String(e[n])):String(e[n])))));return x("table","figures",x("thead","",x("tr","",x("td",""),...s.map(e=>o(e,"\
col")))),x("tbody","",...r))}function he({features:t},o){let s=Ut.flatMap(([C,E])=>t[E].map((f,h)=>[C,h])),r=new Map(Ut),e=(C,E)=>t[r.get(C)||"routes"][E];function n(C,E){
let f=Vt("to",kt(e(C,E).name),()=>G(C,E));return f.dataset.to=`${C}-${E}`,f}let a=C=>[C].flat().map(E=>typeof E=="number"?n(...s[E]):kt(E)),c=(C,E)=>x("span",`b\
adge ${C.contract?"contract":"intent"}`,...a(E));function u(C,E=null){let f=x("dl","facts");return Object.entries(C).forEach(([h,p])=>{if(E?!E.includes(h):["not\
e","status"].includes(h))return;let y=h==="accuracy"?mn(String(p)):a(p);f.append(x("dt","",h.charAt(0).toUpperCase()+h.slice(1)),x("dd",h==="value"?"value":"",...y))}),
f.children.length?[f]:[]}function d({id:C,kind:E,from:f,to:h,"attribution confidence":p,...y}){let A=f&&h?{ends:[f," – ",h].flat()}:{},B=typeof C=="number"?s[C]:
null,D=B&&B[0]==="deal",b={...C===void 0?{}:{id:C},...A,...D||!E?{}:{kind:E},...y},[S,...j]=Object.entries(b),F=x("li","",...D?[c(e(...B),E)," "]:[],...a(S[1]));
p&&F.append(" ",pn(String(p)));let z=x("small","");return j.forEach(([P,Z])=>{let[i,m]=dn[P]||["",""],k=/\d$/.test(String(Z))?m:"",T=[i,...a(Z),k].filter(q=>q!==
"");hn.includes(P)?F.append(x("p","small",...T)):P==="value"?F.append(x("p","value",...T)):z.append(...z.childNodes.length?[" · "]:[],x("span","",...T))}),z.childNodes.
length&&F.insertBefore(z,F.querySelector("p")),F}function w(C,E){return C==="Figures"?gn(E):x("section","",x("h3","",C),x("ul","things",...E.map(d)))}function O(C=[]){
if(!C.length)return[];let E=C.map(f=>{let h=t.sources[f],p=kt(h.title);if(h.url){let A=x("a","",p);A.href=h.url,A.target="_blank",A.rel="noopener noreferrer",p=
A}let y=[h.publisher,h.date,h.licence].flatMap(A=>A?[", ",kt(A)]:[]);return x("li","",p,...y)});return[x("details","sources",x("summary","",`Sources (${E.length}\
)`),x("ul","",...E))]}let M=[],g="",N=0,R=(C,E)=>x("section","leg",x("h3","",C==="leg"?"This leg: ":"Here: ",n(C,E)),...u(e(C,E).facts,fn));function I(C,E,f){let h=e(
C,E),{status:p,note:y}=h.facts,A=x("span","title",...C==="route"?[x("span","number",String(E+1))]:[],x("span","",kt(h.name))),B=x("h2","",A);if(B.tabIndex=-1,B.
id=`card-title-${++N}`,h.name_ar){let j=x("span","ar",h.name_ar);j.lang="ar",j.dir="rtl",B.append(j)}let D=x("p","kicker",x("span","",kt(h.kind.charAt(0).toUpperCase()+
h.kind.slice(1))),...C==="deal"?[c(h,h.facts.kind)]:[],...p?[x("span","chip",...a(p))]:[]);if(M.length>1){let[j,F]=M[M.length-2],z=Vt("back","‹ Back",()=>{M.pop(),
dt($(),"h2").focus({preventScroll:!0})});z.setAttribute("aria-label",`Back to ${e(j,F).name}`.slice(0,120)),D.prepend(z)}let b=C==="deal"?h.contract?"contract":
"intent":C==="route"?`route-${E}`:"",S=x("article",`card of-${C} ${b}`.trim(),D,B,...f===null?[]:[R(C==="route"?"leg":"segment",f)],...u(h.facts),...Object.entries(
h.lists).map(([j,F])=>w(j,F.map(z=>t.lists[j][z]))),...h.uncertain?[x("section","",x("h3","","Uncertain"),...h.uncertain.map(j=>x("p","small doubt",kt(j))))]:[],
...y?[x("p","small note",...a(y))]:[],...O(h.sources));return o.where(C,E)&&D.append(Vt("go-there","Show on the map",()=>o.show(C,E))),S.setAttribute("aria-labe\
lledby",B.id),S.dataset.card=`${C}-${E}`,S}function $(C=null){let E=M[M.length-1],[f,h]=E,p=I(...E),y=C||(["place","incident"].includes(f)?o.where(f,h):null);return o.
card(p,y,()=>{g="",o.mark(null),o.state.changed()}),g=`${f}-${h}`,o.mark(f,h),o.state.changed(),p}function G(C,E){M.push([C,E,null]),dt($(),"h2").focus({preventScroll:!0})}
o.open=(C,E,f,h=null)=>(M=[[C,E,h]],$(f)),o.state.add("card",()=>g,C=>{let[,E,f]=/^([a-z]{3,8})-(\d{1,5})$/.exec(C)||[],h=Ut.find(([p])=>p===E);!h||Number(f)>=t[h[1]].
length?o.closeCard():g!==C&&o.open(h[0],Number(f),null)})}var yn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function pe(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,o=>yn[o]).replace(/[٠-٩۰-۹]/g,
o=>String(Number(o.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function bn(t,o,s){let r=` ${t}`.indexOf(` ${o}`);return t===o?0:r===0?1:r>0?2:s.
every(e=>t.includes(e))?3:9}function me(t,o){let s=pe(o),r=s.split(" ");return s?t.flatMap(e=>{let n=e.folded??=[e.names,e.also||[],e.owners||[]].flatMap((u,d)=>u.
flatMap(w=>w?[[pe(w),d,w]]:[])),a=99,c="";return n.forEach(([u,d,w])=>{let O=bn(u,s,r),M=O===9?99:O===3?10+d:e.first&&!d?O/10:O+[e.late?.3:0,.4,.6][d];M<a&&(a=M,
c=d===2?`owner: ${w}`:d===1?w:"")}),Object.assign(e,{why:c}),a<99?[{entry:e,score:a,size:Math.min(...n.map(([u])=>u.length||99))}]:[]}).sort((e,n)=>e.score-n.score||
e.size-n.size).slice(0,12).map(e=>e.entry):[]}var qt=t=>new RegExp("\\p{Script=Arabic}","u").test(t);var Mt=.0033528106647474805,$t=6378137*(1-Mt),wn=63710088e-1,yt=t=>t*Math.PI/180,_t=t=>t*180/Math.PI;function ge(t){let o=t*(40680631590769-$t*$t)/($t*$t);return[
1+o/16384*(4096+o*(-768+o*(320-175*o))),o/1024*(256+o*(-128+o*(74-47*o)))]}var ye=(t,o,s,r)=>t*o*(r+t/4*(s*(2*r**2-1)-t/6*r*(4*o**2-3)*(4*r**2-3)));function be(t,o,s,r,e,n,a){
let c=Mt/16*o*(4+Mt*(4-3*o));return t+(1-c)*Mt*s*(r+c*e*(a+c*n*(2*a**2-1)))}function Tt(t,o){let s=Math.round((o.lng-t.lng)/360)*360,r=yt(o.lng-t.lng-s),e=Math.
atan((1-Mt)*Math.tan(yt(t.lat))),n=Math.atan((1-Mt)*Math.tan(yt(o.lat))),[a,c,u,d]=[Math.sin(e),Math.cos(e),Math.sin(n),Math.cos(n)],w=r;for(let M=0;M<100;M++){
let g=Math.sin(w),N=Math.cos(w),R=d*g,I=c*u-a*d*N,$=Math.hypot(R,I),G=a*u+c*d*N;if($<1e-15&&G>0)return{m:0,bearing:0,exact:!0};let C=Math.atan2($,G),E=$?c*d*g/$:
0,f=1-E**2,h=f>1e-12?G-2*a*u/f:0,p=be(r,f,E,C,$,G,h);if(Math.abs(p)>Math.PI+1e-9)break;if(Math.abs(p-w)<1e-12){let[y,A]=ge(f);return{m:$t*y*(C-ye(A,$,G,h)),bearing:(_t(
Math.atan2(R,I))+360)%360,exact:!0}}w=p}let O=Math.sin(yt(o.lat-t.lat)/2)**2+Math.cos(yt(t.lat))*Math.cos(yt(o.lat))*Math.sin(r/2)**2;return{m:2*wn*Math.asin(Math.
sqrt(Math.min(O,1))),exact:!1,bearing:(_t(Math.atan2(d*Math.sin(r),c*u-a*d*Math.cos(r)))+360)%360}}function Ln(t,o,s){let r=(1-Mt)*Math.tan(yt(t.lat)),e=1/Math.
hypot(1,r),n=r*e,a=Math.sin(yt(o)),c=Math.cos(yt(o)),u=Math.atan2(r,c),d=e*a,w=1-d**2,[O,M]=ge(w),g=s/($t*O),N=g;for(let h=0,p=!1;h<100&&!p;h++){let y=g+ye(M,Math.
sin(N),Math.cos(N),Math.cos(2*u+N));p=Math.abs(y-N)<1e-13,N=y}let R=Math.sin(N),I=Math.cos(N),$=Math.cos(2*u+N),G=n*R-e*I*c,C=Math.atan2(n*I+e*R*c,(1-Mt)*Math.hypot(
d,G)),E=Math.atan2(R*a,e*I-n*R*c),f=be(0,w,d,N,R,I,$);return{lat:_t(C),lng:t.lng+_t(E-f)}}function we(t,o){let{m:s,bearing:r}=Tt(t,o),e=Math.max(1,Math.min(200,
Math.ceil(s/5e4))),n=t.lng;return[t,...Array.from({length:e},(a,c)=>{let u=c+1<e?Ln(t,r,s*(c+1)/e):o;return n=u.lng+360*Math.round((n-u.lng)/360),{lat:u.lat,lng:n}})]}function Le({map:t,data:o,box:s,panel:r},e){let n=ut("tools"),a=(i,m=0)=>i.toLocaleString("en",{minimumFractionDigits:m,maximumFractionDigits:m}),c=i=>a(i/1e3,i<
1e4?3:i<1e6?2:1),u={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function d(i){
let m=L.SVG.create("svg"),k=L.SVG.create("path");return m.setAttribute("viewBox","0 0 24 24"),m.setAttribute("aria-hidden","true"),k.setAttribute("d",u[i]),m.append(
k),m}function w(i,m,k=""){let T=x("button",k,i);return T.type="button",T.addEventListener("click",m),T}let O=null;function M(i,m,k){let T=w(d(i),k,"tool");return T.
setAttribute("aria-label",m),T.title=m,n.append(T),T}function g(i,m,k,{opened:T=()=>{},closed:q=()=>{}}={}){let Y=M(i,m,()=>{O&&O.item===Y?N():U()});k.classList.
add("sheet"),k.id=`sheet-${i}`,k.hidden=!0,k.setAttribute("role","group"),k.setAttribute("aria-label",m),Y.setAttribute("aria-expanded","false"),Y.setAttribute(
"aria-controls",k.id),n.append(k);function U(){O&&N(),ht()&&e.expand(!1),O={item:Y,sheet:k,closed:q},k.hidden=!1,Y.setAttribute("aria-expanded","true"),T()}return{
item:Y,show:U}}function N(i=!1){if(!O)return;let{item:m,sheet:k,closed:T}=O;O=null,k.hidden=!0,m.setAttribute("aria-expanded","false"),T(),i&&m.focus()}document.
addEventListener("keydown",i=>{i.key==="Escape"&&!i.defaultPrevented&&(O?N(!0):s.querySelector(".leaflet-popup")?t.closePopup():(e.closeCard(),e.back()))}),dt(ut(
"card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),ut("skip").addEventListener("click",i=>{let m=ut(dt(document,"#skip").getAttribute("hre\
f")?.slice(1)||"");i.preventDefault(),r.contains(m)&&e.expand(!0),m.focus({preventScroll:!0})}),e.find=i=>me(e.entries,i),(function(){let i=x("input"),m=x("ul",
"results"),k=x("p","said");i.type="search",i.placeholder="Station, system, path … or اسم",i.autocomplete="off",i.spellcheck=!1,i.maxLength=200,i.dir="auto",
Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).
forEach(([K,J])=>i.setAttribute(K,J)),m.id="results",m.setAttribute("role","listbox"),m.setAttribute("aria-label","Found"),k.setAttribute("role","status");let q=g(
"search","Search",x("div","search",i,k,m),{opened:()=>{i.focus(),i.select()}}),Y=[],U=-1;function H(K){N(),q.item.focus();let{bounds:J,latlng:ot}=K;J?e.visit(()=>e.
frame(J)):ot&&e.visit(()=>e.frame(L.latLng(ot).toBounds(4e4))),K.open&&K.open()}function W(K){U=K,[...m.children].forEach((J,ot)=>J.setAttribute("aria-selected",
String(ot===K))),K<0?i.removeAttribute("aria-activedescendant"):(i.setAttribute("aria-activedescendant",m.children[K].id),m.children[K].scrollIntoView({block:"n\
earest"}))}function et(){Y=e.find(i.value),m.replaceChildren(...Y.map((K,J)=>{let ot=K.names.flatMap(ct=>ct||[]),it=ot.find(ct=>!qt(ct))||ot[0]||"",nt=ot.find(qt),
tt=x("li","",x("bdi","en",it));if(nt&&nt!==it){let ct=x("bdi","ar",nt);ct.lang="ar",tt.append(ct)}return tt.append(x("small","",K.kind||"",...K.why?[" · ",x("b\
di","",K.why)]:[])),tt.id=`result-${J}`,tt.setAttribute("role","option"),tt.addEventListener("mousedown",ct=>ct.preventDefault()),tt.addEventListener("click",()=>H(
K)),tt})),i.setAttribute("aria-expanded",String(Y.length>0)),k.textContent=i.value.trim()?Y.length?`${Y.length} found`:"Nothing found":"",W(Y.length?0:-1)}i.addEventListener(
"input",et),i.addEventListener("keydown",K=>{let J=K.key==="ArrowDown"?1:K.key==="ArrowUp"?-1:0;if(J&&Y.length)W((U+J+Y.length)%Y.length);else if(K.key==="Enter"&&
U>=0)H(Y[U]);else if(K.key==="Escape"&&i.value)i.value="",et();else return;K.preventDefault()}),document.addEventListener("keydown",K=>{let J=K.target instanceof
Element&&K.target.closest("input, textarea, select");K.key==="/"&&!J&&(K.preventDefault(),q.show())})})();let R={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let i=x("ul","tree"),m=new Set,k=[];function T(U,H,W,et,K){let J=x("inp\
ut"),ot=x("label","",J);return J.type="checkbox",J.addEventListener("change",()=>et(J.checked)),K&&ot.append(K()),ot.append(x("bdi","",U)),H!==null&&ot.append(x(
"small","",a(H))),k.push([J,W]),x("div","row",ot)}function q(){k.forEach(([U,H])=>{let W=H();U.checked=W===!0,U.indeterminate=W===null})}function Y(){k=[];let U=Object.
keys(R),H=[...new Set([...U,...e.layers.map(W=>W.parent)])];i.replaceChildren(...H.flatMap(W=>{let et=e.layers.filter(tt=>tt.parent===W);if(!et.length)return[];
if(et.length===1){let[tt]=et;return[x("li","",T(tt.title,tt.count,()=>tt.shown,ct=>{tt.set(ct),q()},tt.mark))]}let K=()=>{let tt=et.filter(ct=>ct.shown).length;
return tt===0?!1:tt===et.length?!0:null},J=R[W]||W,ot=T(J,et.length,K,tt=>{e.together(()=>et.forEach(ct=>ct.set(tt))),q()}),it=x("ul","",...et.map(tt=>x("li","",
T(tt.title,tt.count,()=>tt.shown,ct=>{tt.set(ct),q()},tt.mark))));it.hidden=!m.has(W),it.id=`branch-${H.indexOf(W)}`;let nt=w(x("span","chevron"),()=>{it.hidden=
!it.hidden,it.hidden?m.delete(W):m.add(W),nt.setAttribute("aria-expanded",String(!it.hidden))},"more");return nt.setAttribute("aria-label",`${J}: each one`),nt.
setAttribute("aria-expanded",String(!it.hidden)),nt.setAttribute("aria-controls",it.id),ot.append(nt),[x("li","",ot,it)]})),q()}g("layers","Layers",x("div","lay\
ers",x("h2","","Layers"),i),{opened:Y}),e.onLayers(()=>{O&&O.sheet.id==="sheet-layers"&&q()})})();let I=x("div","cross");I.setAttribute("aria-hidden","true");let $=null;
(function(){let i=[],m=L.layerGroup(),k=x("ol","steps"),T=x("p","total");T.setAttribute("role","status");let q=L.polyline([],{pane:"measure",className:"measured",
interactive:!1,smoothFactor:0}),Y=J=>{i.push(J),U()};function U(){let J=i.slice(1).map((nt,tt)=>Tt(i[tt],nt));q.setLatLngs(i.slice(1).map((nt,tt)=>we(i[tt],nt))),
m.clearLayers(),i.forEach(nt=>m.addLayer(L.circleMarker(nt,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),k.replaceChildren(...J.map(nt=>x(
"li","",`${nt.exact?"":"about "}${c(nt.m)} km`,x("small","",`bearing ${nt.bearing.toFixed(1)}°`))));let ot=J.reduce((nt,tt)=>nt+tt.m,0),it=J.every(nt=>nt.exact);
T.textContent=i.length<2?i.length?"One point; add another":"No point yet":`${it?"":"About "}${c(ot)} km in all`,T.dataset.metres=J.length?ot.toFixed(4):"",W.disabled=
et.disabled=!i.length}let H=w("Add the centre of the map",()=>Y(t.getCenter())),W=w("Undo",()=>{i.pop(),U()}),et=w("Clear",()=>{i.length=0,U()}),K=x("div","meas\
ure",x("h2","","Measure"),x("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),x("div","buttons",H,W,et),k,T);g("measur\
e","Measure",K,{opened(){$=Y,e.closeCard(),s.classList.add("measuring"),s.append(I),t.doubleClickZoom.disable(),[q,m].forEach(J=>J.addTo(t)),U()},closed(){$=null,
s.classList.remove("measuring"),I.remove(),t.doubleClickZoom.enable(),[q,m].forEach(J=>J.remove())}})})();let G=[...e.dates].flatMap(i=>Number.isInteger(i)?Number(
i):[]).sort((i,m)=>i-m),C=()=>{};if(G.length&&G[0]<G[G.length-1]){let i=G[0],m=G[G.length-1],k=x("input"),T=x("output","","All years");Object.assign(k,{type:"ra\
nge",min:i,max:m+1,step:1,value:m+1}),k.setAttribute("aria-label","Year"),C=U=>{e.year=U===null||U>m?null:Math.max(U,i),k.value=String(e.year??m+1),T.textContent=
e.year===null?"All years":String(e.year),k.setAttribute("aria-valuetext",T.textContent),Y.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(H=>H(
e.year))),e.state.changed()},k.addEventListener("input",()=>C(Number(k.value)));let q=x("div","ends",x("span","",String(i)),x("span","","all")),{item:Y}=g("year",
"Year",x("div","year",x("h2","","Year"),T,k,q,x("p","","Shows what was in service that year: systems from the year in which they were ready, until the year in w\
hich they ended, and the cuts of that year. What has no known date stays."),w("All years",()=>C(null))));k.setAttribute("aria-valuetext","All years")}let E=e.state;
E.add("view",()=>{let{lat:i,lng:m}=t.getCenter();return`${i.toFixed(4)},${m.toFixed(4)},${t.getZoom()}`},i=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.
test(i))return;let[m,k,T]=i.split(",").map(Number);t.setView([m,k],Math.min(Math.max(T,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),E.add("change",()=>e.layers.
filter(i=>i.shown!==i.first).map(i=>encodeURIComponent(i.key)).join(","),i=>{let m=new Set(i.split(",").flatMap(k=>{try{return[decodeURIComponent(k)]}catch{return[]}}));
e.layers.forEach(k=>k.set(m.has(k.key)!==k.first))}),E.add("year",()=>e.year===null?"":String(e.year),i=>{C(/^\d{4}$/.test(i)?Number(i):null)});function f(){return"\
#"+[...E.entries].map(([i,{get:m}])=>[i,m()]).filter(([,i])=>i).map(([i,m])=>`${i}=${m}`).join("&")}let h="";function p(i){if(location.hash===h)return;let m=new Map(
location.hash.slice(1,6e3).split("&").map(T=>{let q=T.indexOf("=");return[T.slice(0,q),T.slice(q+1)]})),k=[...E.entries].filter(([T])=>!i||m.has("view")||m.has(
T));k.length&&e.together(()=>k.forEach(([T,{set:q}])=>q(m.get(T)||"")))}let y;function A(){try{h=f(),history.replaceState(null,"",h)}catch{}}p(!0),window.addEventListener(
"hashchange",()=>p(!1));let B=!1;if(["pointerdown","keydown","wheel"].forEach(i=>window.addEventListener(i,()=>{B=!0},{capture:!0,passive:!0})),E.changed=()=>{clearTimeout(
y),B&&(y=setTimeout(A,250))},t.on("moveend",()=>E.changed()),/^(https?|file):$/.test(location.protocol)){let i=x("input"),m=x("p","said");i.readOnly=!0,i.setAttribute(
"aria-label","Link to this view"),m.setAttribute("role","status"),i.addEventListener("focus",()=>i.select()),g("link","Link to this view",x("div","link",x("h2",
"","Link to this view"),i,x("div","buttons",w("Copy",async()=>{i.select();let k;try{await navigator.clipboard.writeText(i.value),k=!0}catch{k=document.execCommand(
"copy")}m.textContent=k?"Copied":"Copy it from the field"})),m),{opened(){i.value=location.href.split("#")[0]+f(),m.textContent="",i.focus()}})}if(document.fullscreenEnabled){
let i=M("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());i.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{i.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function D(i){let m=e.depthAt(
i);return m?`Depth: ${a(m.low_m)} to ${a(m.high_m)} m, from cells of about ${a(m.cell_km)} km`:"Depth: on land, or not known"}function b(i){let m=i.lng-360*Math.
round(i.lng/360),k=Et(0,t.getZoom())/111320,T=Math.min(5,Math.max(1,Math.ceil(-Math.log10(k)))),q=(Y,U,H)=>`${Math.abs(Y).toFixed(T)}° ${Y<0?H:U}`;return`${q(i.
lat,"N","S")}, ${q(m,"E","W")}`}e.hereLines=i=>[b(i),D(i)];function S(i){let m=e.routeNear(i);return m?e.openRoute(m,i):e.card(x("div","card here",...e.hereLines(
i).map(k=>x("p","",k))),i)}t.on("click",i=>{$?$(i.latlng):j()||S(i.latlng)}),s.addEventListener("keydown",i=>{i.key!=="Enter"||i.target!==s||($?$(t.getCenter()):
S(t.getCenter()))});function j(){let i=!!O||F;return N(),i}let F=!1;t.on("preclick",()=>{F=!!s.querySelector(".leaflet-popup")});let z=null;function P(i){if(i!==
!!z)if(t.setMaxBounds(void 0),i){z={at:t.getCenter(),zoom:t.getZoom(),open:ut("panel-toggle").getAttribute("aria-expanded")==="true"};let m=z.open&&!ht()?Z():t.
getBounds();document.documentElement.classList.add("printing"),e.expand(!0),t.invalidateSize({animate:!1,pan:!1}),t.fitBounds(m,{paddingBottomRight:[0,t.attributionControl.
getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),s.querySelectorAll("canvas").forEach(k=>{if(k.classList.contains("leaflet-tile"))return;let T=gt(
k),{width:q,height:Y}=k,U=document.createElement("canvas");Object.assign(U,{width:q,height:Y}),gt(U).drawImage(k,0,0),k.width=q,T.drawImage(U,0,0)})}else z&&(document.
documentElement.classList.remove("printing"),t.invalidateSize({animate:!1,pan:!1}),e.expand(z.open),t.setView(z.at,z.zoom,{animate:!1}),z=null,t.setMaxBounds(o.
window))}function Z(){let i=t.getSize(),m=r.getBoundingClientRect().width+20;return L.latLngBounds(t.containerPointToLatLng([0,i.y]),t.containerPointToLatLng([i.
x-m,0]))}window.addEventListener("beforeprint",()=>P(!0)),window.addEventListener("afterprint",()=>P(!1))}function xn({columns:t,rows:o,levels:s}){let r=s.slice();for(let e=0;e<3;e++){let n=r.slice();for(let a=0;a<o;a++)for(let c=0;c<t;c++){let u=a*t+c;if(r[u]!==-1)
continue;let d=0,w=0;for(let O=Math.max(a-1,0);O<=Math.min(a+1,o-1);O++)for(let M=Math.max(c-1,0);M<=Math.min(c+1,t-1);M++){let g=r[O*t+M];g!==-1&&(d+=g,w++)}w&&
(n[u]=d/w)}r=n}return r.map(e=>Math.max(e,0))}function Mn(t){let o=t.columns>>1,s=t.rows>>1,r=new Float32Array(o*s);for(let e=0;e<s;e++)for(let n=0;n<o;n++){let a=2*
e*t.columns+2*n,c=0,u=0;for(let d of[a,a+1,a+t.columns,a+t.columns+1])t.levels[d]!==-1&&(c+=t.levels[d],u++);r[e*o+n]=u?c/u:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:o,rows:s,levels:r}}function Me(t){let o=[];for(let s=t;;s=Mn(s)){let{west:r,south:e,step:n,columns:a,rows:c}=s,u=s,d=null;if(o.
push({west:r,south:e,step:n,columns:a,rows:c,get levels(){return d=d||xn(u)}}),Math.min(a,c)<16)return o}}function xe(t,o){let s=new Int32Array(4*t.length),r=new Float32Array(
4*t.length);return t.forEach((e,n)=>{let a=Math.min(Math.max(e,0),o-1),c=Math.floor(a),u=a-c;for(let d=0;d<4;d++)s[4*n+d]=Math.min(Math.max(c-1+d,0),o-1);r[4*n]=
(1-u)**3/6,r[4*n+1]=(3*u**3-6*u**2+4)/6,r[4*n+2]=(-3*u**3+3*u**2+3*u+1)/6,r[4*n+3]=u**3/6}),{nodes:s,weights:r}}function ve(t,o,s){let{columns:r,rows:e,levels:n}=t,
a=o.length,{nodes:c,weights:u}=xe(o.map(g=>(g-t.west)/t.step),r),d=xe(s.map(g=>(g-t.south)/t.step),e),w=new Map;function O(g){if(!w.has(g)){let N=new Float32Array(
a),R=g*r;for(let I=0,$=0;I<a;I++,$+=4)N[I]=u[$]*n[R+c[$]]+u[$+1]*n[R+c[$+1]]+u[$+2]*n[R+c[$+2]]+u[$+3]*n[R+c[$+3]];w.set(g,N)}return w.get(g)}let M=new Float32Array(
a*s.length);for(let g=0;g<s.length;g++){let[N,R,I,$]=[0,1,2,3].map(h=>O(d.nodes[4*g+h])),[G,C,E,f]=d.weights.subarray(4*g,4*g+4);for(let h=0,p=g*a;h<a;h++,p++)M[p]=
G*N[h]+C*R[h]+E*I[h]+f*$[h]}return M}function Ee(t){let o=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+o)/(1-o))/(4*Math.PI)]}function vn([t,o,s,r],[e,n,a,c]){let u=0,d=1;for(let[
w,O,M,g]of[[t,s-t,e,a],[o,r-o,n,c]]){if(!O){if(w<M||w>g)return!1;continue}let N=(M-w)/O,R=(g-w)/O;u=Math.max(u,Math.min(N,R)),d=Math.min(d,Math.max(N,R))}return u<=
d}function En([t,o,s,r],[e,n,a,c]){let u=(d,w,O,M,g,N)=>Math.sign((O-d)*(N-w)-(M-w)*(g-d));return u(t,o,s,r,e,n)!==u(t,o,s,r,a,c)&&u(e,n,a,c,t,o)!==u(e,n,a,c,s,
r)}function ke(t){let o=new Map,s=([e,n,a,c],u)=>{for(let d=Math.floor(e*256);d<=a*256;d++)for(let w=Math.floor(n*256);w<=c*256;w++)if(u(d*4096+w))return!0;return!1};
function r(){t.forEach(e=>{let n=Ee(e[0]);e.slice(1).forEach(a=>{let c=Ee(a),u=[...n,...c];s([Math.min(n[0],c[0]),Math.min(n[1],c[1]),Math.max(n[0],c[0]),Math.max(
n[1],c[1])],d=>{let w=o.get(d);return w?w.push(u):o.set(d,[u]),!1}),n=c})})}return([e,n],[a,c,u,d])=>{o.size||r();let w=[a,c,a+u,c+d],O=[a+u/2,c+d/2],M=[e,n,O[0],
O[1]];return!s([Math.min(a,e),Math.min(c,n),Math.max(a+u,e),Math.max(c+d,n)],g=>(o.get(g)||[]).some(N=>vn(N,w)||En(N,M)))}}async function kn(t){let o=atob(t),s=new Uint8Array(o.length);for(let c=0;c<s.length;c++)s[c]=o.charCodeAt(c);let e=new Blob([s]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),n=[],a=0;for(let c=await e.read();!c.done;c=await e.read()){if(a+=c.value.length,a>268435456)throw new RangeError("more data than a \
page has");n.push(c.value)}return new Uint8Array(await new Blob(n).arrayBuffer())}async function Ae(t,o){let[s,r]=await Promise.all(t.split(" ",2).map(kn)),e=An(
r,o);return JSON.parse(new TextDecoder().decode(s),(n,a)=>typeof a=="object"&&a!==null&&"~"in a?e[a["~"]]:a)}function An(t,o){let s=t.length>>2,r=0,e=()=>{if(r>=
s)throw new RangeError("fewer vertices than the lines have");let d=t[r]|t[r+s]<<8|t[r+2*s]<<16|t[r+++3*s]<<24;return d>>>1^-(d&1)},n=e();e();let a=Array.from({length:Math.
min(n,s)},()=>({unit:e(),size:e()})),c=0,u=0;return a.map(({unit:d,size:w})=>{let O=[],M=0,g=0,N=0,R=0,I=0,$=0;for(let G=0;G<w;G++){let C=e(),E=e();G?([I,N]=[N,
(N+I>>1)+C],[$,R]=[R,(R+$>>1)+E],M+=N,g+=R):(M=c+=C,g=u+=E),O.push(o(g/d,M/d))}return O})}function Ft({rows:t,columns:o}){let s=Array.from({length:t},()=>({}));
return Object.entries(o).forEach(([r,e])=>{let n=Array.isArray(e)?a=>e[a]:"all"in e?()=>e.all:a=>e.of[e.at[a]];s.forEach((a,c)=>{let u=n(c);u!==null&&(a[r]=u)})}),
s}function Sn(t,o){return`${[t-360*Math.round(t/360),o].map(r=>Number(r.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Se({lists:t,...o}){let s=Object.
entries(t).map(([e,n])=>[e,Ft(n)]),r=Object.entries(o).map(([e,n])=>{let a=n.facts&&Ft(n.facts),c=n.lists&&Ft(n.lists);return[e,Ft(n).map((u,d)=>{let w=a?.[d];return w?.
position===!0&&(w.position=Sn(Number(u.lon),Number(u.lat))),{...u,facts:w,lists:c?.[d]}})]});return{lists:Object.fromEntries(s),...Object.fromEntries(r)}}function Ce({
columns:t,rows:o,steps:s},r,e){let n=new Float32Array(t*o);for(let a=0,c=0;a<n.length;a++)a%t===0&&(c=0),s[a]===" "?n[a]=e:n[a]=c=(c+s.charCodeAt(a)-63)%r;return n}var $e=4.5,Cn=.35/2**$e;function $n(t,o,s){let r=o.map(n=>t.project(n,0)),e=r.length>8?L.LineUtil.simplify(r,Cn):r;return{fine:r,coarse:e,bounds:L.bounds(r),closed:s}}
function Oe(t,o,s,r){let e=null,n=new Map;function a(){e||=s.map(u=>$n(t,u,r)),n=new Map,this._rings=[]}function c(){let u=2**t.getZoom(),d=t.getPixelOrigin(),{
min:w,max:O}=this._renderer._bounds,M=L.bounds(w.subtract([2,2]),O.add([2,2])),g=L.bounds(M.getTopLeft().add(d).divideBy(u),M.getBottomRight().add(d).divideBy(u));
this._parts=[],(e||[]).forEach(N=>{if(!N.bounds.intersects(g))return;let R=n.get(N);if(!R){let{x:$,y:G}=d;R=(t.getZoom()<=$e?N.coarse:N.fine).map(E=>new L.Point(
Math.round(E.x*u)-$,Math.round(E.y*u)-G)),n.set(N,R)}if(r){let $=L.PolyUtil.clipPolygon(R,M,!0);$.length&&this._parts.push($);return}let I=null;for(let $=1;$<R.
length;$++){let G=L.LineUtil.clipSegment(R[$-1],R[$],M,$>1,!0);if(!G){I=null;continue}I||this._parts.push(I=[G[0]]),I.push(G[1]),G[1]!==R[$]&&(I=null)}})}return Object.
assign(ft(o),{_project:a,_clipPoints:c}),o}var On=6;function Tn(t,[o,s]){let r=(e,n,a)=>e.some(c=>Math.abs(n-c)<.002&&Math.abs(a-c)<.002);return t.flatMap(e=>{let n=[],a=[e[0]];for(let c=1;c<=e.length;c++){
let u=e[c-1],d=e[c%e.length];r(o,u.lng,d.lng)||r(s,u.lat,d.lat)?(a.length>1&&n.push(a),a=[d]):a.push(d)}return a.length>1&&n.push(a),n})}function Bn(t,o,s,r){let e=o.
length,n=null;for(let a of[...t].reverse()){let{west:c,south:u,step:d,columns:w,rows:O}=a[0],M=c+d*(w-1),g=u+d*(O-1);if(n&&(o[0]>M||o[e-1]<c||s[0]<u||s[e-1]>g))
continue;let N=a.find($=>$.step*r>=1.5)||a[a.length-1],R=ve(N,o,s);if(!n){n=R;continue}let I=($,G,C)=>Math.min($-G,C-$)/(On*d);for(let $=0,G=0;$<e;$++){let C=I(
s[$],u,g);for(let E=0;E<e;E++,G++){let f=Math.min(C,I(o[E],c,M),1);f>0&&(n[G]+=f*(R[G]-n[G]))}}}return n||new Float32Array(e*e)}function Nn(t,o,s,r,e){let n=t.width,
a=2**o.z,c=Array.from({length:n},(p,y)=>(y+.5)/n),u=c.map(p=>360*(o.x+p)/a-180),d=c.map(p=>Math.atan(Math.sinh(Math.PI*(1-2*(o.y+p)/a)))*180/Math.PI),w=Bn(s,u,d,
256*a/360),{west:O,south:M,step:g,columns:N,rows:R}=s[s.length-1][0],I=(p,y,A)=>p>y-g&&p<y+A*g,$=u.map(p=>I(p,O,N)),G=r.length-1,C=e.map(([p,y,A])=>255<<24|A<<16|
y<<8|p),E=gt(t),f=E.createImageData(n,n),h=new Int32Array(f.data.buffer);for(let p=0,y=0;p<n;p++){if(!I(d[p],M,R)){y+=n;continue}for(let A=0;A<n;A++,y++){if(!$[A])
continue;let B=w[y],D=0;for(;D<G&&B>=r[D+1];)D++;h[y]=C[D];let b=D?B-r[D]:1/0,S=D<G?r[D+1]-B:1/0,j=Math.min(b,S);if(j>3)continue;let F=.5-j/Math.max(Math.abs(B-
w[A?y-1:y+1]),Math.abs(B-w[p?y-n:y+n]),1e-4);if(F<=0)continue;let[z,P]=[e[D],e[b<S?D-1:D+1]],Z=i=>Math.round(z[i]+F*(P[i]-z[i]));h[y]=255<<24|Z(2)<<16|Z(1)<<8|Z(
0)}}E.putImageData(f,0,0)}function In(t,o){return o.some(s=>s.reduce((r,e)=>{let n=r;for(let a=0,c=e.length-1;a<e.length;c=a++){let u=e[a],d=e[c];u.lat>t.lat!=d.
lat>t.lat&&t.lng<(d.lng-u.lng)*(t.lat-u.lat)/(d.lat-u.lat)+u.lng&&(n=!n)}return n},!1))}function Be({map:t,data:o,ground:s,box:r},e){let n=document.documentElement.
classList.contains("plain"),a=window.matchMedia("screen and (prefers-color-scheme: dark)"),c=window.matchMedia("print"),u=P=>L.svg({pane:P,padding:.3}),d=u("lan\
d"),w=u("borders"),O={interactive:!1,smoothFactor:.6},{tiers:M}=s;function g(P,Z,i,m,k=!1){if(!Z.length)return;let T={...O,renderer:m,className:`ground ${P}`},q=k?
L.polygon(Z,T):L.polyline(Z,T);i.addLayer(Oe(t,q,k?Z.flat():Z,k))}let N=L.layerGroup(),R=L.layerGroup();M.forEach(({land:P})=>g("land",P,t,d,!0));let I=M.map(P=>Tn(
P.land.flat(),P.edges));I.forEach(P=>g("coast",P,t,d));let $=P=>M.flatMap(Z=>Z[P]);g("rivers",$("rivers"),N,d),M.forEach(({lakes:P})=>g("lake",P,N,d,!0)),g("can\
als",$("canals"),N,d),g("borders",$("borders"),R,w),g("disputed",$("disputed"),R,w);let G=P=>[1,3,5].map(Z=>parseInt(P.slice(Z,Z+2),16)),C=()=>c.matches||document.
documentElement.classList.contains("printing");function E(){let{tints:P}=s.depths;return P[C()?"print":n&&a.matches?"dark":"light"].map(G)}function f(P,Z){for(let{
west:i,south:m,step:k,columns:T,rows:q,levels:Y}of P){let U=L.latLng(Z.lat,Z.lng+360*Math.ceil((i-k/2-Z.lng)/360)),H=Math.round((U.lng-i)/k),W=Math.round((U.lat-
m)/k);if(H<0||H>=T||W<0||W>=q)continue;let et=Y[W*T+H];if(et===-1||M.some(({land:tt})=>In(U,tt)))return null;let{deepest_m:K,levels:J}=s.depths,ot=tt=>K*(Math.max(
tt,0)/(J-1))**2,it=ot(et-.5),nt=it<100?1:10;return{low_m:nt*Math.floor(it/nt),high_m:nt*Math.ceil(ot(et+.5)/nt),cell_km:Math.round(k*111.2)}}return null}function h(){
let P=s.depths.grids.map(H=>({...H,levels:Ce(H,s.depths.levels,-1)}));if(e.depthAt=H=>f(P,H),!n)return;let Z=P.map(Me),i=[],m=(H,W)=>Nn(H,W,Z,s.depths.bands,E()),
k=!1;t.on("movestart",()=>{k=!0}).on("moveend",()=>{k=!1});function T(H){let W=performance.now()+H;for(let et;performance.now()<W&&(et=i.shift());)m(et.tile,et.
coords),et.done(void 0,et.tile);i.length&&setTimeout(()=>T(8),k?50:0)}let q=ft(L.GridLayer).extend({createTile(H,W){let et=x("canvas","leaflet-tile"),{_whole:K}=this,
J=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-K);return et.width=et.height=Math.ceil(256*Math.min(J,2)),i.push({tile:et,coords:H,done:W})===1&&queueMicrotask(
()=>T(C()?1/0:8)),et},_setView(H,W,...et){this._whole=Math.floor(W+1e-6),ft(L.GridLayer.prototype)._setView.call(this,H,W,...et)},_clampZoom(){return this._whole},
repaint(){Y(this).forEach(({el:H,coords:W})=>m(H,W))}}),Y=H=>Object.values(ft(H)._tiles),U=new q({pane:"depths",noWrap:!0,bounds:o.window,keepBuffer:1,updateWhenZooming:!1});
U.on("load",()=>{r.dataset.depths="drawn"}),e.addLayer({key:"depths",title:"Depth",parent:"ground",group:U}),[a,c].forEach(H=>H.addEventListener("change",()=>U.
repaint())),window.addEventListener("afterprint",()=>U.repaint()),e.paintNow=()=>{T(1/0),U.repaint(),Y(U).forEach(({el:H})=>{H.style.opacity="1"})}}if(s.depths.
grids.length&&h(),!n)return;e.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:N}),e.addLayer({key:"borders",title:"Borders",parent:"ground",
group:R});let p=ke([...I.flat(),...$("borders"),...$("disputed")]),y=new Set(o.crossed||[]),A=document.documentElement.lang==="ar",B=.3,D=new Set(s.names.map(([
P,Z,i,m,k,T])=>({kind:P,zoom:T,latlng:L.latLng(k,m),text:A&&i||Z,first:P==="country"&&y.has(Z)})));s.names.forEach(([P,Z,i,m,k,T])=>e.addSearch({names:[Z,i],kind:P.
charAt(0).toUpperCase()+P.slice(1),late:!0,open(){let q=x("h2","",x("bdi","",Z)),Y=L.latLng(k,m),U=P==="city"||P==="capital",H=x("span","ar",i);Object.assign(H,
{lang:"ar",dir:"rtl"}),i&&q.append(H),e.card(x("article","card of-ground",x("p","kicker",P.charAt(0).toUpperCase()+P.slice(1)),q,...U?e.hereLines(Y).map(W=>x("p",
"",W)):[]),Y),e.visit(()=>t.setView(Y,Math.max(T+.5,3),{animate:!1}))}}));let b=[],S={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},j={ocean:5.5,country:8},
F=!0;function z(P){let Z=t.getBounds().pad(.3);D.forEach(i=>{if(P+B<i.zoom||!Z.contains(i.latlng))return;D.delete(i);let m=i.kind==="city"||i.kind==="capital";if(m&&
e.places.some(({latlng:q})=>Math.abs(q.lat-i.latlng.lat)<.15&&Math.abs(q.lng-i.latlng.lng)<.15))return;let T=x("span",i.kind,i.text);A&&T.classList.add("ar"),b.
push({...i,label:e.addLabel({latlng:i.latlng,element:T,beside:m,rank:(i.first?1e3:0)+10*(10-i.zoom)+(S[i.kind]||0),reach:m?0:i.kind==="ocean"?90:i.first?96:i.kind===
"country"?36:26,within:i.kind==="country"?p:null})})}),b.forEach(({kind:i,zoom:m,label:k})=>{k.shown=F&&P+B>=m&&P<(j[i]||99),k.element.classList.toggle("near",P>=
m+1.5)}),r.dataset.scale=P<3?"world":P<5?"region":"country"}e.onDraw(z),t.on("moveend",()=>z(t.getZoom())),e.addLayer({key:"names",title:"Place names",parent:"g\
round",group:null,show:P=>{F=P}})}var Pe=(t,o,s,r,e)=>o<t.x+t.w&&t.x<o+r&&s<t.y+t.h&&t.y<s+e,Ne=new Map;function Pn(t){let o=Ne.get(t);if(o)return o;let s=[],r=t>90?Array.from({length:17},(e,n)=>(n-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return r.forEach(e=>r.forEach(n=>s.push([e*t,n*t]))),Ne.set(t,s.sort((e,n)=>Math.hypot(...e)-Math.
hypot(...n))),s}function _n(t){let o=new Map;return t.forEach(s=>{let r=(s.x>>4)*4096+(s.y>>4),e=o.get(r);e?e.push(s):o.set(r,[s])}),(s,r,e,n)=>{let a=0;for(let c=s-
3>>4;c<=s+e+3>>4;c++)for(let u=r-1>>4;u<=r+n+1>>4;u++)for(let d of o.get(c*4096+u)||[])d.x>s-3&&d.x<s+e+3&&d.y>r-1&&d.y<r+n+1&&a++;return a}}function Ie(){let t=new Map,
o=({x:e,y:n,w:a,h:c},u)=>{for(let d=Math.floor(e/64);d<=(e+a)/64;d++)for(let w=Math.floor(n/64);w<=(n+c)/64;w++)if(u(t.get(d*4096+w),d*4096+w))return!0;return!1};
return{free:(e,n,a,c)=>!o({x:e,y:n,w:a,h:c},u=>!!(u&&u.some(d=>Pe(d,e,n,a,c)))),take:(e,n,a,c)=>{let u={x:e,y:n,w:a,h:c};o(u,(d,w)=>(d?d.push(u):t.set(w,[u]),!1))}}}
function _e(t,o){let s=t.getContainer(),r=[],e=[],n=[];function a({latlng:M,element:g,rank:N,dot:R=!1,reach:I=0,beside:$=!1,within:G=null}){let C={latlng:M,element:g,
rank:N,dot:R,reach:I,beside:$,within:G,shown:!0};return R||(g.classList.add("ground-name"),L.marker(M,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"\
name-holder",html:g,iconSize:[0,0]})}).addTo(t)),r.push(C),C}function c(){let M=t.attributionControl.getContainer(),{parentElement:g,firstElementChild:N}=o;!M||
!g||!(N instanceof HTMLElement)||(g.style.setProperty("--title",`${N.offsetHeight}px`),g.style.setProperty("--credits",`${M.offsetWidth>s.clientWidth-180?M.offsetHeight:
0}px`))}let u=!1;t.on("viewprereset",()=>{u=!0}),t.on("viewreset",()=>{u=!1});function d(){if(u)return;c();let M=t.getZoom(),g=t.getPixelBounds().getTopLeft(),N=t.
getSize(),R=Ie(),I=Ie(),$=[],G={zoom:M,origin:g,size:N,free:R.free,take:R.take,inside:(b,S,j,F)=>b>2&&S>2&&b+j<N.x-2&&S+F<N.y-22,crossed:()=>0},{free:C,take:E,inside:f}=G,
h=s.getBoundingClientRect();[o,ut("tools"),...s.querySelectorAll(".leaflet-control")].forEach(b=>{let{left:S,top:j,width:F,height:z}=b.getBoundingClientRect();b!==
o&&!F||(E(S-h.left,j-h.top,F,z),$.push({x:S-h.left,y:j-h.top,w:F,h:z}))}),r.forEach(({element:b,within:S})=>{S&&b.classList.remove("less")});let p=L.bounds([-200,
-200],N.add([200,200])),y=r.filter(b=>b.shown).map(b=>({...b,at:t.project(b.latlng,M).subtract(g)})).filter(b=>p.contains(b.at)).map(b=>({...b,w:b.element.offsetWidth,
h:b.element.offsetHeight})),A=new Set(y.map(({element:b})=>b));y.filter(b=>b.dot).forEach(({at:{x:b,y:S}})=>E(b-7,S-7,14,14));let B=G.crossed=_n(n.flatMap(b=>b(
M,g)).filter(b=>f(b.x,b.y,0,0)));r.forEach(({element:b})=>{A.has(b)||(b.dataset.side="none")}),y.sort((b,S)=>Number(S.dot)-Number(b.dot)||S.rank-b.rank),y.filter(
b=>b.dot).forEach(({element:b,at:S,rank:j,w:F,h:z})=>{let P=[["right",S.x+9,S.y-z/2],["left",S.x-9-F,S.y-z/2],["above",S.x-F/2,S.y-9-z],["below",S.x-F/2,S.y+9]],
Z=([,k,T])=>!f(k,T,F,z)||!I.free(k,T,F,z)?1/0:(C(k,T,F,z)?0:40)+B(k,T,F,z)+($.some(q=>Pe(q,k,T,F,z))?300:0),i=P.reduce((k,T)=>Z(T)<Z(k)?T:k),m=Z(i)<[1,3,M<3.5?30:
1/0,1/0][j]?i:null;b.dataset.side=m?m[0]:"none",m&&(E(m[1],m[2],F,z),I.take(m[1],m[2],F,z))}),e.forEach(b=>b(G));let D=256*2**M;y.filter(b=>!b.dot).forEach(({element:b,
at:{x:S,y:j},reach:F,beside:z,within:P,...Z})=>{let{w:i,h:m}=Z,k=()=>z?3:i/2,T=()=>Pn(F).find(([Y,U])=>{let H=S+Y-k(),W=j+U-m/2;return f(H,W,i,m)&&!B(H,W,i,m)&&
C(H-2,W-2,i+4,m+4)&&(!P||P([(S+g.x)/D,(j+g.y)/D],[(H+g.x)/D,(W+2+g.y)/D,i/D,(m-4)/D]))}),q=T();if(!q&&P){let Y=b.classList.contains("near")?.76:.95;[i,m]=[i*Y,m*
Y],q=T(),b.classList.toggle("less",!!q)}b.dataset.side=q?"on":"none",q&&(b.style.translate=`${q[0]}px ${q[1]}px`,E(S+q[0]-k()-3,j+q[1]-m/2-3,i+6,m+6))})}return{
addLabel:a,layout:d,onLayout:M=>{e.push(M)},addInk:M=>{n.push(M)}}}var Fn=520,jn="600 11px ",Dn=.4;function Rn(t){let o=[];return t.forEach(s=>{let r=o[o.length-1];r&&r[r.length-1].distanceTo(s[0])<8?r.push(...s):o.push([...s])}),
o}function*zn(t,o,s){for(let r=0;r<t.length;r+=3){let e=r,n=0;for(;e+1<t.length&&n<s+14;)n+=t[e+1].distanceTo(t[e]),e++;if(n<s+14)continue;let a=t.slice(r,e+1);
a.some(c=>c.x<8||c.y<8||c.x>o.x-8||c.y>o.y-24)||a[0].distanceTo(a[a.length-1])<.96*n||(yield[a,r*6])}}var Gn=(t,o,s)=>t.every(r=>!s(r.x+o.x-2,r.y+o.y-3,4,6));function Fe({
map:t,routes:o,usersOf:s},r){let e=L.svg({pane:"along",padding:.2}).addTo(t),n=gt(document.createElement("canvas"));n.font=jn+getComputedStyle(document.body).fontFamily;
let a=new Map,c=I=>{let $=a.get(I)??n.measureText(I).width+Dn*I.length;return a.set(I,$),$},u=null,d=-1,[w,O]=["",""].map(()=>L.SVG.create("g"));ft(e)._rootGroup.
append(w,O);function M(I){let $=[];return o.forEach((G,C)=>{if(!G.shown||I>=0&&C!==I)return;let E=null;G.parts.forEach(f=>{let h=I>=0?[]:s(f.leg).filter(p=>p<C&&
o[p].parts.some(y=>y.number===f.number&&y.system===f.system));if(!f.system||h.length){E=null;return}E&&E.name===f.system?E.seen.push(...f.seen):$.push(E={name:f.
system,r:C,seen:[...f.seen]})})}),$.map(G=>({...G,seen:Rn(G.seen)}))}function g(I,$,G,C){let E=L.SVG.create("path"),f=L.SVG.create("text"),h=L.SVG.create("textP\
ath");return E.setAttribute("d","M"+G.map(({x:p,y})=>`${p.toFixed(1)} ${y.toFixed(1)}`).join("L")),E.setAttribute("id",$),E.setAttribute("class","along-path"),h.
setAttribute("href",`#${$}`),h.setAttribute("startOffset","50%"),h.textContent=I,f.setAttribute("class",C),f.append(h),[E,f]}function N({origin:I,size:$,free:G,
take:C,crossed:E},f){let h=f<0?w:O;h.replaceChildren();let p=t.getPixelOrigin().subtract(I);M(f).forEach((y,A)=>{let B=c(y.name),D=-1/0,b=0,S=y.seen.flatMap(j=>{
let F=b;return b+=6*j.length,[...zn(j,$,B)].map(([z,P])=>({piece:z,at:F+P}))});for(let{piece:j,at:F}of S){if(F-D<Fn)continue;let P=j[j.length-1].x<j[0].x?j.reverse():
j,Z=P[P.length-1].subtract(P[0]),i=Math.hypot(Z.x,Z.y),m=L.point(Z.y/i,-Z.x/i),k=[5,-15].find(U=>Gn(P,m.multiplyBy(U+5),E))??(f>=0?5:void 0);if(k===void 0)continue;
let T=P.map(U=>U.add(m.multiplyBy(k)));if(T.slice(1).reduce((U,H,W)=>U+H.distanceTo(T[W]),0)<B+4)continue;let Y=P.filter((U,H)=>H%2===0).map(U=>U.add(m.multiplyBy(
k+5)));f<0&&!Y.every(({x:U,y:H})=>G(U-6,H-6,12,12))||(f<0&&Y.forEach(({x:U,y:H})=>C(U-6,H-6,12,12)),D=F,h.append(...g(y.name,`along-${f}-${A}-${F}`,T.map(U=>U.subtract(
p)),`along route-${y.r}${f<0?"":" hot"}`)))}})}function R(I){d=I,O.replaceChildren(),I>=0&&u&&N(u,I),w.style.display=I>=0&&O.childElementCount?"none":""}return r.
onLayout(I=>{u=I,N(I,-1),R(d)}),R}var Zn=5,Un=12,Vn=5,je=18,qn=4e4,jt=t=>t.km??NaN;function Hn(t,o,s){let r=[t[0]];for(let e=1;e<t.length;e++){let n=t[e-1],a=t[e],c=L.LineUtil.clipSegment(n,a,s);
if(c){let[u,d]=c,w=Math.max(Math.ceil(u.distanceTo(d)/o),1),O=n.distanceTo(a)||1;for(let M=0;M<=w;M++){let g=u.multiplyBy(1-M/w).add(d.multiplyBy(M/w));g.km=jt(
n)+(jt(a)-jt(n))*n.distanceTo(g)/O,r.push(g)}}r.push(a)}return r.filter((e,n)=>!n||e.x!==r[n-1].x||e.y!==r[n-1].y)}function Wn(t,o,s){let r=[],e=null;for(let n=1;n<
t.length;n++){let a=L.LineUtil.clipSegment(t[n-1],t[n],s);if(!a)continue;let[c,u]=a,d=Math.max(Math.ceil(c.distanceTo(u)/o),1);(!e||!e.equals(c))&&r.push([c]);for(let w=1;w<=
d;w++)r[r.length-1].push(c.multiplyBy(1-w/d).add(u.multiplyBy(w/d)));e=u}return r}function Yn(t){let o=[0];for(let s=1;s<t.length;s++)o.push(o[s-1]+Math.hypot(t[s].
x-t[s-1].x,t[s].y-t[s-1].y));for(let s=0,r=0,e=0,n=0,a=0;s<t.length;s++){for(;e<t.length&&o[e]<=o[s]+je;)n+=t[e].mx,a+=t[e].my,e++;for(;o[r]<o[s]-je;)n-=t[r].mx,
a-=t[r].my,r++;t[s].ox=n/(e-r),t[s].oy=a/(e-r)}}function Ht(t){if(!t.metres){let o=t.metres=[0];t.latlngs.slice(1).forEach((s,r)=>o.push(o[r]+Tt(t.latlngs[r],s).
m))}return t.metres}function De({leg:t,from_km:o,backwards:s},r){let e=Ht(t),n=e[e.length-1],a=n?t.km*r/n:0;return o+(s?t.km-a:a)}function Re({map:t,data:o},s){
let r=o.legs.map(f=>({...f,latlngs:f.line,bands:[]})),e=f=>[f.casing,f.line,f.over,f.hit].flatMap(h=>h||[]),n=o.routes.map((f,h)=>{let p=0,y=f.legs.map(([S,j],F)=>{
let z=r[S],P=f.standings[F]||"",Z=h>=6?" late":"",i=z.schematic?"schematic":z.modelled?"modelled":"known",m=`${z.medium} ${i}${Z} route-${h} ${P}`.trim(),k={interactive:!1,
smoothFactor:0,weight:z.medium==="land"?4:2.5},T={leg:z,number:S,backwards:j,system:f.systems[F],from_km:p,plain:[],dots:[],points:[],seen:[],casing:L.polyline(
[],{...k,pane:"casings",className:`casing ${m}`}),line:L.polyline([],{...k,pane:"lines",className:`line ${m}`}),over:P?L.polyline([],{...k,pane:"lines",className:`\
over ${m}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${m}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return p+=z.km,T.hit.on("click",q=>{s.openRoute(
s.routeNear(q.latlng)||{r:h,part:T},q.latlng)}),T.hit.on("mousemove",q=>s.highlight((s.routeNear(q.latlng)||{r:h}).r)),T.hit.on("mouseout",()=>s.highlight(-1)),
T}),A=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${h}`,html:String(h+1),iconSize:[20,20]})}).on("click",()=>s.open(
"route",h,A.getLatLng())),B=L.layerGroup(y.flatMap(e)),D=L.latLngBounds(y.flatMap(S=>S.leg.latlngs));return{parts:y,label:A,group:B,bounds:D,shown:!0,away:!1,since:f.
since,until:f.until,dots:[],wanted:!0}}),a=f=>f.routes.filter(h=>n[h].shown),c=f=>!s.only||s.only.includes(f);r.forEach(f=>{for(let h=0;f.accuracy_m&&h<f.latlngs.
length-1;){let p=h+1;for(;p<f.latlngs.length-1&&Math.abs(f.latlngs[p+1].lat-f.latlngs[h].lat)<1;)p++;f.bands.push(L.polyline(f.latlngs.slice(h,p+1),{pane:"bands",
interactive:!1,noClip:!0,smoothFactor:1,className:f.routes.length>1?"band shared":`band route-${f.routes[0]}`})),h=p}});function u(f){r.forEach(h=>{let p=h.latlngs[h.
latlngs.length>>1].lat,y=h.accuracy_m||0,A=y>Un*Et(p,f);h.bands.forEach(B=>{if(A&&a(h).length){let D=B.getLatLngs(),b=(D[0].lat+D[D.length-1].lat)/2;B.addTo(t).
setStyle({weight:2*y/Et(b,f)})}else B.remove()})})}let d=null;function w(f,h){f.forEach(({route:B,r:D})=>B.parts.forEach(b=>{let S=o.comparison&&D<o.comparison.
paired?Ht(b.leg):null,j=L.LineUtil.simplify(b.leg.latlngs.map((F,z)=>{let P=t.project(F,h);return S&&(P.km=De(b,S[z])),P}),.8);b.plain=b.backwards?j.reverse():j}));
let p=t.getPixelBounds(),y=p.getSize().multiplyBy(.7),A=L.bounds(p.getTopLeft().subtract(y),p.getBottomRight().add(y));d=A,f.forEach(({route:B,r:D})=>{let b=B.dots=
B.parts.flatMap(S=>Hn(S.plain,6,A).map(j=>({x:j.x,y:j.y,km:jt(j),r:D,part:S,dx:0,dy:0,mx:0,my:0,ox:0,oy:0})));b.forEach((S,j)=>{let F=b[Math.max(j-1,0)],z=b[Math.
min(j+1,b.length-1)],P=Math.hypot(z.x-F.x,z.y-F.y)||1;S.dx=(z.x-F.x)/P,S.dy=(z.y-F.y)/P})})}function O(f){let h=Vn+2,p=new Map,y=(B,D)=>Math.floor(B/h)*67108864+
Math.floor(D/h);f.filter(({r:B})=>c(B)).forEach(({route:B})=>B.dots.forEach(D=>{let b=y(D.x,D.y),S=p.get(b);S?S.push(D):p.set(b,[D])}));let A=f.reduce((B,{route:D})=>B+
D.dots.length,0)<=qn;f.filter(({r:B})=>c(B)).forEach(({route:B,r:D})=>B.dots.forEach(b=>{let S=new Map([[D,b]]);for(let T=0;A&&T<9;T++){let q=b.x+(Math.floor(T/
3)-1)*h,Y=b.y+(T%3-1)*h;for(let U of p.get(y(q,Y))||[]){if(U.r===D)continue;let H=Math.hypot(U.x-b.x,U.y-b.y),W=S.get(U.r);H>h||Math.abs(U.dx*b.dx+U.dy*b.dy)<.8||
(!W||H<Math.hypot(W.x-b.x,W.y-b.y))&&S.set(U.r,U)}}let j=a(b.part.leg).filter(c),F=[...new Set([...S.keys(),...j])].sort((T,q)=>T-q);if(F.length<2)return;let z=[
...S.values()],P=S.get(F[0])||b,Z=j.includes(F[0])&&!S.has(F[0])?N(F[0],b.part):1,i=Math.min(Zn,Math.max(3.6,24/F.length),80/F.length)*Z,m=(F.indexOf(D)-(F.length-
1)/2)*i,k=z.reduce((T,q)=>[T[0]+q.x/z.length,T[1]+q.y/z.length],[0,0]);b.mx=k[0]-b.x-P.dy*m,b.my=k[1]-b.y+P.dx*m}))}function M(f){let h=n.map((p,y)=>({route:p,r:y})).
filter(({route:p})=>p.shown);w(h,f),O(h),h.forEach(({route:p})=>{Yn(p.dots),p.parts.forEach(y=>{y.dots=[]}),p.dots.forEach(y=>y.part.dots.push(y)),p.parts.forEach(
y=>{y.points=y.dots.map(A=>L.point(A.x+A.ox,A.y+A.oy))}),p.parts.forEach((y,A)=>{let B=p.parts[A+1],D=B?[...y.points,B.points[0]]:y.points,b=L.LineUtil.simplify(
D,.4).map(S=>t.unproject(S,f));e(y).forEach(S=>S.setLatLngs(b))})}),g.forEach(p=>p(f))}let g=[];s.onLines=f=>{g.push(f)};function N(f,h){let p=n[f].parts.find(y=>y.
number===h.number);return p&&p.backwards!==h.backwards?-1:1}s.routeNear=(f,h=10)=>{let p=t.project(f,t.getZoom()),y=null,A=h;return n.forEach((B,D)=>{B.shown&&B.
parts.forEach(b=>{for(let S=1;S<b.points.length;S++){let j=L.LineUtil.pointToSegmentDistance(p,b.points[S-1],b.points[S]);j<A&&(A=j,y={r:D,part:b})}})}),y},s.addInk(
(f,h)=>{let p=L.bounds(h,h.add(t.getSize()));return n.filter(y=>y.shown).flatMap(y=>y.parts.flatMap(A=>(A.seen=Wn(A.points,6,p).map(B=>B.map(D=>D.subtract(h))),
A.seen.flat())))});let R=[.5,.4,.6,.3,.7,.2,.8,.1,.9];s.onLayout(({zoom:f,origin:h,size:p,free:y,take:A})=>{n.forEach(B=>{if(B.label.remove(),!B.shown)return;let D=B.
parts.flatMap(j=>j.seen.map(F=>({piece:F,users:F.length?a(j.leg).length:0})));D.sort((j,F)=>j.users-F.users||F.piece.length-j.piece.length);let S=D.flatMap(({piece:j})=>R.
map(F=>j[Math.floor(F*j.length)])).find(({x:j,y:F})=>j>14&&F>14&&j<p.x-14&&F<p.y-14&&y(j-11,F-11,22,22));S&&(A(S.x-11,S.y-11,22,22),B.label.setLatLng(t.unproject(
S.add(h),f)).addTo(t))})});let I=Fe({map:t,routes:n,usersOf:a},s),$=-1;s.highlight=f=>{f!==$&&($=f,document.documentElement.classList.toggle("has-hot",f>=0),document.
querySelectorAll(".hot").forEach(h=>h.classList.remove("hot")),I(f),f>=0&&document.querySelectorAll(`.route-${f}`).forEach(h=>h.classList.add("hot")))};let G=f=>{
if(f instanceof SVGPathElement)return-2;let h=f instanceof Element&&f.closest("[class*=route-], [data-route]");if(!h)return-1;let p=/(?:^| )route-(\d+)(?: |$)/.
exec(h.getAttribute("class")||"");return Number(p?p[1]:h.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(f=>document.addEventListener(f,h=>{let p=G(
h.target);p>-2&&s.highlight(p)})),document.addEventListener("focusout",()=>s.highlight(-1)),s.kpAt=({part:f},h)=>{let{leg:p}=f,y=Ht(p),A=t.project(h,t.getZoom()),
B=p.latlngs.map(S=>t.project(S,t.getZoom())),D=1/0,b=0;for(let S=1;S<B.length;S++){let[j,F]=[B[S-1],B[S]],z=F.subtract(j),P=z.x**2+z.y**2,Z=A.subtract(j),i=P?Math.
min(Math.max((Z.x*z.x+Z.y*z.y)/P,0),1):0,m=A.distanceTo(j.add(z.multiplyBy(i)));m<D&&(D=m,b=y[S-1]+i*(y[S]-y[S-1]))}return De(f,b)},s.openRoute=(f,h)=>{let p=s.
open("route",f.r,h,f.part.number),{leg:y}=f.part,A=y.accuracy_m===null?NaN:y.accuracy_m/1e3,B=A>0?Math.min(2,1-Math.floor(Math.log10(2*A))):2,D=10**-B,b=Math.max(
0,B),S=(Math.round(s.kpAt(f,h)/D)*D).toLocaleString("en",{minimumFractionDigits:b,maximumFractionDigits:b}),j=Number.isNaN(A)?"accuracy not known":`± ${A} km`,
F=x("p","kp",x("b","",`KP ${S} km`),` along the route from its start, ${j}. ${s.hereLines(h).join(". ")}.`);return dt(p,"h2").after(F),p};let C=f=>document.querySelector(
`[data-route="${f}"]`);function E(f,h){let p=f.wanted&&!f.away,y=C(h);if(y){let A=y.querySelector("input");A&&(A.checked=f.wanted),y.classList.toggle("off",!p),
dt(y,".when").textContent=f.away?` (not in ${s.year})`:""}f.shown!==p&&(f.shown=p,p?f.group.addTo(t):f.group.remove())}s.routes=n,s.legs=r,n.forEach((f,h)=>{f.group.
addTo(t);let p=C(h),y=p&&dt(p,".go"),A=y?.textContent??`Route ${h+1}`,B=s.addLayer({key:`route-${h}`,title:A,parent:"routes",show:S=>{f.wanted=S,E(f,h)},mark:()=>x(
"span",`number route-${h}`,String(h+1))}),D=()=>{s.open("route",h,null),s.visit(()=>s.frame(f.bounds))};s.addSearch({names:[A,y?.title],kind:`route ${h+1}`,open:D});
let b=p&&p.querySelector("input");b&&b.addEventListener("change",()=>B.set(b.checked)),y&&y.addEventListener("click",D)}),s.onYear(f=>n.forEach((h,p)=>{h.away=f!==
null&&(h.since!==null&&f<h.since||h.until!==null&&f>h.until),E(h,p)}),n.flatMap(f=>[f.since,f.until])),s.onDraw(M),t.on("moveend",()=>{let f=t.getPixelBounds();
d&&!d.contains(f)&&M(t.getZoom())}),s.onDraw(u)}function ze(t,o,s,r){let e=t.getContainer(),n=ut("panel-toggle"),a=ut("card"),c=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),u=L.control.zoom().addTo(t),
d=()=>document.body.classList.contains("comparing"),w=!0,O=0;function M(){let A=!a.hidden,B=w&&!A;n.setAttribute("aria-expanded",String(B)),ut("panel-body").hidden=
!B,o.classList.toggle("closed",!B&&!A),o.classList.toggle("carded",A),e.parentElement?.parentElement?.classList.toggle("covered",B||A),cancelAnimationFrame(O),O=
requestAnimationFrame(r)}function g(A){w=A,A&&h.close(),M()}n.addEventListener("click",()=>g(n.getAttribute("aria-expanded")!=="true"));function N(){let{width:A,
height:B}=o.getBoundingClientRect(),D=o.classList.contains("closed"),b=t.attributionControl.getContainer()?.offsetHeight??0;if(!ht())return o.getBoundingClientRect().
left>=e.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,b+24]}:D?{paddingTopLeft:[76,B+34],paddingBottomRight:[60,b+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[A+60,50]};let S=e.getBoundingClientRect(),j=D?null:o.getBoundingClientRect(),F=j&&j.top<S.top+40,z=j&&!F?Math.max(S.bottom-j.top,0)+14:
b+62,P=F?Math.max(S.right-j.left,0)+20:30,Z=e.clientHeight<330;return{paddingTopLeft:[30,Z||!D?20:B+26],paddingBottomRight:[Math.min(P,S.width/2),Math.min(Z?56:
z,S.height*.6)]}}function R(A){t.fitBounds(A,{...N(),animate:!1})}let I=null,$=()=>({at:t.getCenter(),zoom:t.getZoom()}),G=()=>{let A=$();return I!==null&&A.zoom===
I.to.zoom&&t.project(A.at).distanceTo(t.project(I.to.at))<2};function C(A){cancelAnimationFrame(O),requestAnimationFrame(()=>{let B=G()&&I?I.from:$();t.fire("vi\
sit"),A(),I={from:B,to:$()}})}function E(){if(!I||!G())return!1;let{from:A}=I;return I=null,t.fire("visit"),t.setView(A.at,A.zoom,{animate:!1}),!0}function f(){
let{paddingTopLeft:A,paddingBottomRight:B}=N();t.options.minZoom=0;let D=t.getBoundsZoom(s.bounds,!1,L.point(A[0]+B[0],A[1]+B[1])),b=Math.floor(4*Math.min(t.getBoundsZoom(
s.window,!0),D))/4;t.getZoom()<b&&t.setZoom(b,{animate:!1}),t.setMinZoom(b)}let h=Kn(t,a,M);function p(){c.setPosition("bottomleft"),u.setPosition(ht()?"bottomr\
ight":"bottomleft"),g(!ht()&&!d())}let y=t.attributionControl.getContainer();return y?.addEventListener("click",A=>{A.target instanceof Element&&A.target.closest(
"a")||y.classList.toggle("open")}),p(),ae(p),R(s.bounds),{expand:g,frame:R,visit:C,back:E,limit:f,card:h.open,closeCard:h.close}}function Kn(t,o,s){let r=dt(o,"\
.card-body"),e=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),n=null;function a(){if(!n)return!1;let{gone:u,from:d}=n,w=o.contains(
document.activeElement);return n=null,e.remove(),o.hidden=!0,r.replaceChildren(),u(),s(),d&&d.isConnected&&w&&d.focus({preventScroll:!0}),!0}function c(u,d,w=()=>{}){
let O=document.activeElement,M=o.contains(O),g=O===document.body?null:O,N=M&&n?n.from:g,R=M||!!(N&&N.matches(":focus-visible")),I=n;return n=null,I?.gone(),n={gone:w,
from:N},r.replaceChildren(u),r.scrollTop=0,d?e.setLatLng(d).addTo(t):e.remove(),o.hidden=!1,s(),R&&o.focus({preventScroll:!0}),u}return{open:c,close:a}}var Jn=[Be,Re,fe,he,Le],Qn=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],Wt=null,Yt=null,Kt=null;ft(window).$||=t=>{let o=document.createElement("template");return o.innerHTML=
String(t).trim(),[o.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),ft(L.PosAnimation).include({run(t,o){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,o),this.fire("step").fire("end")}}));
function Xn(t){let{crs:o=L.CRS.EPSG3857}=t.options;o===L.CRS.EPSG3857&&(t.project=(s,r=t.getZoom())=>{let e=L.latLng(s),n=2**r;if(e.ofLat!==e.lat||e.ofLng!==e.lng){
let{x:a,y:c}=o.latLngToPoint(e,0);Object.assign(e,{ofLat:e.lat,ofLng:e.lng,u:a,v:c})}return new L.Point((e.u||0)*n,(e.v||0)*n)})}async function Ge(t){let o=JSON.
parse(ut("data").dataset.view||""),s=t.getContainer(),r=ut("panel");Qn.forEach(([O,M])=>{t.createPane(O).style.zIndex=String(M)}),s.setAttribute("aria-label","M\
ap of the routes; the legend lists them as text"),Xn(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noopener noreferrer\
">Leaflet</a>'),t.attributionControl.addAttribution(ut("credits").innerHTML),s.setAttribute("role","application"),s.setAttribute("aria-roledescription","map");let e=!1,
{layout:n,...a}=_e(t,r),{limit:c,...u}=ze(t,r,o,()=>{e&&n()});o.icon&&(delete ft(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(o.icon));let d=no(
t,{...a,...u,layout:n},()=>e);t.setMaxBounds(o.window),c(),t.on("resize",c),s.setAttribute("aria-busy","true");let w={map:t,box:s,panel:r,...await eo(o,s)};Jn.forEach(
O=>O(w,d)),e=!0,d.redraw(),s.removeAttribute("aria-busy"),to(t,d),[Wt,Yt,Kt]=[t,w,d]}function to(t,{redraw:o,layout:s}){let r=t.getContainer(),e=!1,n=0;function a([
c,...u]){cancelAnimationFrame(n),n=requestAnimationFrame(()=>{n=0,c(),u.length?a(u):r.classList.remove("unplaced")})}t.on("zoomanim dragstart visit",()=>{e=!0}),
t.on("zoomend",()=>{e?r.classList.add("unplaced"):o()}),t.on("moveend",()=>{e?a(r.classList.contains("unplaced")?[()=>o(!1),s]:[s]):s(),e=!1}),t.on("viewreset",
()=>{n||s()})}async function eo(t,o){try{let[s,r]=await Promise.all(["ground","data"].map(a=>Ae(ut(a).textContent||"",(c,u)=>new L.LatLng(c,u)))),{features:e,...n}=r;
return{data:{...n,...t},ground:s,features:Se(e)}}catch(s){let r=x("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its \
data, or the file is incomplete. The text beside the map is valid.");throw r.setAttribute("role","alert"),o.append(r),s}}function no(t,o,s){let r=[],e=[],n=!1;function a(d=!0){
let w=t.getZoom();r.forEach(O=>O(w)),d&&o.layout()}function c(){!s()||n||(a(),e.forEach(d=>d()),u.state.changed())}let u={...o,redraw:a,year:null,only:null,layers:[],
entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(d,w,O)=>{u.state.entries.set(d,{get:w,set:O})}},depthAt:()=>null,
paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(d,w)=>u.open("route",d.r,w),highlight:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],
open:(d,w,O)=>u.card(x("div"),O),show:()=>{},find:()=>[],onDraw:d=>{r.push(d)},onLayers:d=>{e.push(d)},addSearch:d=>{u.entries.push(d)},onYear:(d,w=[])=>{u.years.
push(d),w.forEach(O=>u.dates.add(O))},together(d){let w=n;n=!0,d(),n=w,c()},addLayer({key:d,title:w,group:O,shown:M=!0,parent:g="",count:N=null,show:R=null,mark:I=null}){
let $={key:d,title:w,parent:g,count:N,mark:I,first:M,shown:!1,set(G){$.shown!==G&&($.shown=G,O&&(G?O.addTo(t):O.remove()),R&&R(G),c())}};return u.layers.push($),
$.set(M),$}};return u}return Xe(oo);})();
