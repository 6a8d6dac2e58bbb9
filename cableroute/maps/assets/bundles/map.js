var cableroute=(()=>{var Xt=Object.defineProperty;var an=Object.getOwnPropertyDescriptor;var rn=Object.getOwnPropertyNames;var cn=Object.prototype.hasOwnProperty;var ln=(t,e)=>{for(var s in e)Xt(t,s,{get:e[s],enumerable:!0})},un=(t,e,s,i)=>{if(e&&typeof e=="object"||typeof e=="function")for(let n of rn(e))!cn.call(t,n)&&
n!==s&&Xt(t,n,{get:()=>e[n],enumerable:!(i=an(e,n))||i.enumerable});return t};var fn=t=>un(Xt({},"__esModule",{value:!0}),t);var ko={};ln(ko,{given:()=>he,map:()=>de,shared:()=>pe,start:()=>sn});var ge=window.matchMedia("(max-width: 760px), (max-height: 480px)"),xt=()=>ge.matches,ye=t=>ge.addEventListener("change",t);function Mt(t){let e=document.getElementById(
t);if(!e)throw new Error(`the page has no ${t}`);return e}function vt(t,e){let s=t.querySelector(e);if(!s)throw new Error(`the page has no ${e}`);return s}function d(t,e,...s){
let i=document.createElement(t);return e&&(i.className=e),i.append(...s),i}function St(t){let e=t.getContext("2d");if(!e)throw new Error("this browser paints on\
 no canvas");return e}var Lt=t=>t,It=(t,e)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**e);var dn='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',be=t=>t.slice(1).reduce((e,s,i)=>e+s.distanceTo(t[i]),0);function te(t,...[
e,s,i,n,o=0]){let a=d("span",`catalogue-name ${s}`,d("bdi","",e)),c=t.containerPointToLayerPoint([i,n]);return a.style.transform=`translate(${c.x.toFixed(1)}px,\
 ${c.y.toFixed(1)}px)`+(o?` rotate(${o.toFixed(3)}rad)`:""),a}function hn(t,e){let s=[];return t.forEach(i=>{for(let n=0;n+1<i.length;n++){let o=n+1;for(;o+1<i.
length&&i[n].distanceTo(i[o])<e;)o++;let a=i[n],c=i[o],l=a.distanceTo(c);l<e||l<.985*be(i.slice(n,o+1))||s.push([a,c])}}),s}function we({map:t,pane:e,partsOf:s,
nameOf:i,colourOf:n}){let o=St(document.createElement("canvas"));o.font=dn;let a=new Map;function c(m){let b=a.get(m)??o.measureText(m).width;return a.set(m,b),
b}let l=m=>s(m).map(b=>b.map(S=>t.layerPointToContainerPoint(S)));function f(m,b,S,{size:z,free:O,take:C}){let U=i(m),w=c(U)+4,T=hn(b,w),h=Math.max(1,Math.floor(
T.length/24));for(let p=0;p<T.length;p+=h){let[g,M]=T[(p+m*7*h)%T.length];M.x<g.x&&([g,M]=[M,g]);let N=g.add(M).divideBy(2),B=M.subtract(g),_=Math.hypot(B.x,B.y),
x=L.point(B.x/_,B.y/_),$=L.point(x.y,-x.x),D=w/5+6,P=[-2,-1,0,1,2].map(Y=>N.add(x.multiplyBy(Y*w/5)).subtract([w/10+3,7]));if(!P.every(({x:Y,y:G})=>Y>4&&G>4&&Y<
z.x-60&&G<z.y-30)||!P.every(({x:Y,y:G})=>O(Y,G,D,14)))continue;P.forEach(({x:Y,y:G})=>C(Y,G,D,14));let W=N.subtract(x.multiplyBy(w/2-2)).add($.multiplyBy(6.5)),
I=S(U,"of-system",W.x,W.y,Math.atan2(B.y,B.x));return I.style.color=n(m),I.dataset.system=String(m),I}return null}function v(m,b,S){m.map(z=>{let O=l(z);return{
system:z,parts:O,length:O.reduce((C,U)=>C+be(U),0)}}).sort((z,O)=>O.length-z.length).slice(0,xt()?12:60).forEach(({system:z,parts:O})=>f(z,O,b,S))}function E(m){
if(e.querySelectorAll(".lit").forEach(g=>g.remove()),e.classList.toggle("one",m!==null),m===null)return;let b=(...g)=>{let M=te(t,...g);return M.classList.add("\
lit"),e.append(M),M},S=t.getSize(),z=l(m);if(f(m,z,b,{size:S,free:()=>!0,take:()=>{}}))return;let C=z.flat().filter(({x:g,y:M})=>g>4&&M>14&&g<S.x-4&&M<S.y-30);if(!C.
length)return;let U=i(m),w=c(U),{x:T,y:h}=C[C.length>>1],p=b(U,"of-system",Math.max(4,Math.min(T-w/2,S.x-w-8)),h-18);p.style.color=n(m),p.dataset.system=String(
m)}return{widthOf:c,nameSystems:v,nameOne:E}}function Le(t){let e=new Map,s=[],i=new Array(5).fill(0);return t.forEach((o,a)=>(o.places||[]).forEach(c=>{let l=e.get(c);l?l.push(a):e.set(c,[a])})),t.map((o,a)=>a).
sort((o,a)=>(t[a].places||[]).length-(t[o].places||[]).length).forEach(o=>{let a=i.map(c=>c/(4*t.length));(t[o].places||[]).forEach(c=>(e.get(c)||[]).forEach(l=>{
s[l]!==void 0&&a[s[l]]++})),s[o]=a.indexOf(Math.min(...a)),i[s[o]]++}),s}function Me(t,e){let s=new Map,i=a=>{let c=s.get(a)||{users:new Set,turn:0,next:[],order:[]};
return s.set(a,c),c},n=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,o=t.map(({latlngs:a})=>a.slice(1).map((c,l)=>{let f=n(a[l]),v=n(c);return f<v?{key:`${f} ${v}`,
sense:1}:{key:`${v} ${f}`,sense:-1}}));t.forEach(({item:a},c)=>o[c].forEach(({key:l})=>i(l).users.add(a.system))),o.forEach(a=>a.slice(1).forEach(({key:c,sense:l},f)=>{
let v=a[f];i(v.key).next.push([c,l*v.sense]),i(c).next.push([v.key,l*v.sense])})),s.forEach(a=>{if(a.turn)return;a.turn=1;let c=[a];for(let l=c.pop();l;l=c.pop())
for(let[f,v]of l.next){let E=i(f);E.turn||(E.turn=l.turn*v,c.push(E))}}),s.forEach(a=>{a.order=[...a.users].sort((c,l)=>e[l]-e[c]||c-l)}),t.forEach((a,c)=>{let{
facts:{from:l,to:f},system:v}=a.item,E=o[c].map(({key:m,sense:b})=>{let{order:S,turn:z}=i(m);return b*z*(S.indexOf(v)-(S.length-1)/2)});E.some(m=>m)&&(a.slots=a.
latlngs.map((m,b)=>b===0&&typeof l=="number"||b===E.length&&typeof f=="number"?0:((E[b-1]??E[b])+(E[b]??E[b-1]))/2))})}var ee={year:900,cut:4500,other:2800},pn=11e5,mn={play:"M8 5.5V18.5L18.5 12Z",pause:"M8.5 6V18M15.5 6V18",back:"M14.5 6L8.5 12L14.5 18",on:"M9.5 6L15.5 12L9.5 1\
8"};function ne(t,e){let s=e.map(({id:i})=>t.systems[i||""]||[]);return(i,n)=>{let o="";for(let[a,c]of s[i]){if(a>n)break;o=c}return o}}var gn=t=>{let e=10**Math.
max(0,Math.floor(Math.log10(t||1))-2);return(Math.floor(t/e)*e).toLocaleString("en")};function xe(t){let e=L.SVG.create("svg"),s=L.SVG.create("path");return e.setAttribute(
"viewBox","0 0 24 24"),e.setAttribute("aria-hidden","true"),s.setAttribute("d",mn[t]),e.append(s),e}function ve({map:t,data:e,box:s,panel:i,features:n},o,{story:a,
body:c,show:l,all:f}){let v=window.matchMedia("(prefers-reduced-motion: reduce)"),E=ne(a,n.systems),{chapters:m}=a,b=new Map(n.systems.map(({id:j},F)=>[j,F])),S=new Map(
n.segments.map(({id:j},F)=>[j,F])),z=document.documentElement.lang==="ar"?"، ":", ",O=j=>j.flatMap(F=>b.get(F)??[]),C,U=!1,w=null,T=t.getZoom(),h=!1,p=d("div",
"large-year");p.setAttribute("aria-hidden","true"),p.hidden=!0,s.append(p);function g(j,F,tt){let K=d("button",j,xe(j));return K.type="button",K.setAttribute("a\
ria-label",F),K.title=F,K.addEventListener("click",tt),K}let M=g("play","Play the years",()=>U?Et():Jt()),N=d("div","turns",M,g("back","Previous cut",()=>Ft(-1)),
g("on","Next cut",()=>Ft(1)),f),B=d("dl","counts"),_=d("div","changes"),x=d("details","not-known"),$=d("div","scene");$.setAttribute("role","status");let D=d("o\
l","moments"),P=d("ul","chapters",...m.map((j,F)=>{let tt=d("button","",d("b","",j.key.slice(0,4))," ",...j.zones.flatMap((K,ct)=>[ct?z:"",d("bdi","",K)]));return tt.
type="button",tt.setAttribute("aria-pressed","false"),tt.addEventListener("click",()=>{Et(),nt(F,0)}),d("li","",tt)})),W=d("p","later"),I=d("p","","A system cou\
nts from the year in which it is said to be ready for service, at the end of the year. One whose year is not known, or that nobody has reported in service withi\
n five years, is counted apart and not drawn. The lines are modelled, and crossing paths on land are those of today.");c.append(N,$,D,B,x,_,...m.length?[d("h3",
"","Cuts"),P]:[],W,I);let Y=j=>j.flatMap((F,tt)=>[tt?z:"",d("bdi","",n.systems[F].name)]),G=(j,F)=>d("div","",d("dt","",j),d("dd","",F));function u(j){let F=n.systems.
map((it,yt)=>yt),tt=it=>F.filter(yt=>E(yt,j)===it),K=tt("s"),ct=K.flatMap(it=>a.published[n.systems[it].id||""]??[]);return{live:K,planned:tt("p"),unknown:tt("n"),
stations:new Set(K.flatMap(it=>n.systems[it].places||[])).size,km:ct.reduce((it,yt)=>it+yt,0),measured:ct.length,ready:K.filter(it=>E(it,j-1)!=="s"&&String(n.systems[it].
ready||"").startsWith(String(j))),over:F.filter(it=>E(it,j-1)==="s"&&E(it,j)===""),cuts:a.cuts[String(j)]||0}}function k(j){if([B,x,_,W].forEach(it=>{it.hidden=
j===null}),p.hidden=j===null,j===null)return;let F=u(j),tt=j<a.data_year;B.replaceChildren(G("In service",String(F.live.length)),G("Landing stations of these sy\
stems",String(F.stations)),G("Published length of these systems, km",F.measured?`${gn(F.km)} or more, of ${F.measured} of ${F.live.length}`:"not known"),G("Plan\
ned, stated for then",tt?"not recorded":String(F.planned.length)),G("Recorded cuts that began in the year",String(F.cuts))),x.hidden=!F.unknown.length,x.replaceChildren(
d("summary","",d("span","","Year or status not known"),d("b","",String(F.unknown.length))),d("p","",...Y(F.unknown))),_.replaceChildren(...F.ready.length?[d("p",
"",d("b","","Ready for service in the year: "),...Y(F.ready))]:[],...F.over.length?[d("p","",d("b","",j>a.data_year?"No longer counted, by age or stated end: ":
"Ended in the year: "),...Y(F.over))]:[]),W.hidden=tt||j===a.data_year,W.textContent=a.retired_at===null?`After ${a.data_date}: in service as last seen, planned\
 as stated; none of it is sure.`:`After ${a.data_date}: in service as last seen and assumed retired at ${a.retired_at} years, planned as stated; none of it is s\
ure.`;let K=w&&m[w.at].moments[w.moment],ct=w?Z(m[w.at],w.moment).cut.size:0;p.replaceChildren(d("b","",String(j)),d("span","",K?K.date||"date of repair not kno\
wn":`${F.live.length} in service`),...ct?[d("span","cut",`${ct} cut`)]:[])}let A=L.layerGroup();function Z(j,F){let tt=new Set,K=new Set;return j.moments.slice(
0,F+1).forEach(({what:ct,systems:it})=>O(it).forEach(yt=>{ct==="cut"&&(tt.add(yt),K.delete(yt)),ct==="back"&&(tt.delete(yt),K.add(yt))})),{cut:tt,back:K}}function Q(){
if(A.clearLayers(),!w)return;let j=m[w.at],{cut:F,back:tt}=Z(j,w.moment),K=getComputedStyle(document.documentElement),ct=K.getPropertyValue("--cut").trim(),it=K.
getPropertyValue("--halo").trim(),yt=j.incidents.filter(({id:mt})=>j.moments.slice(0,(w?.moment??0)+1).some(({incident:r})=>r===mt)),bt=new Set(yt.flatMap(mt=>mt.
out.flatMap(r=>S.get(r)??[])));[...tt,...F].forEach(mt=>o.systemLines(mt).forEach(({number:r,at:y,style:R})=>{let V=F.has(mt)&&bt.has(r);L.polyline(y,{...R,color:it,
weight:V?7:5,opacity:1,dashArray:void 0}).addTo(A);let st=L.polyline(y,{...R,opacity:1,...V?{color:ct,weight:3.5,dashArray:"2 6",lineCap:"butt"}:{weight:2.6}}).
addTo(A);V&&(Lt(st).cut=n.segments[r].id)})),yt.forEach(({at:mt,radius_m:r,boxes:y=[],zone:R})=>{let V={pane:"accuracy",className:"accuracy cut-ring",interactive:!1};
if(y.forEach(st=>L.rectangle(st,V).addTo(A)),mt)L.circle(mt,{radius:r||0,...V}).addTo(A),L.circleMarker(mt,{pane:"measure",className:"cut-spot",radius:6,interactive:!1}).
addTo(A);else if(y.length){let[[[,st],[rt,ht]]]=y,pt=d("span","",d("bdi","",R),": ",d("span","","where in it is not known"));L.tooltip({permanent:!0,direction:"\
top",className:"tip ring-tip",offset:[0,-2]}).setLatLng([rt,(st+ht)/2]).setContent(pt).addTo(A)}})}o.onDraw(()=>Q());function H(j){let F=j.incidents.flatMap(({at:tt,
radius_m:K,boxes:ct=[]})=>tt?[L.latLng(tt).toBounds(Math.max(2.2*(K||0),pn))]:ct.map(it=>L.latLngBounds(it)));F.length&&q(F.reduce((tt,K)=>tt.extend(K),L.latLngBounds(
F[0].getSouthWest(),F[0].getNorthEast())))}function q(j){let F=s.getBoundingClientRect(),tt=c.getBoundingClientRect(),K=i.getBoundingClientRect(),ct=tt.width>0&&
tt.width<.7*F.width,it=!xt()&&!i.classList.contains("closed")?F.right-K.left:0;t.fitBounds(j,{paddingTopLeft:[ct?tt.right-F.left+12:12,xt()&&!ct?K.bottom-F.top+
p.offsetHeight+12:40],paddingBottomRight:[it+12,tt.width>0&&!ct?F.bottom-tt.top+8:40],animate:!v.matches,maxZoom:7})}let J=null,et=()=>({at:t.getCenter(),zoom:t.
getZoom()});function ut(){if(!J)return;let{from:j,to:F}=J,tt=et();J=null,F&&tt.zoom===F.zoom&&t.project(tt.at).distanceTo(t.project(F.at))<2&&t.setView(j.at,j.zoom,
{animate:!v.matches})}let X=({what:j})=>({cut:"Cut: ",back:"Back in service: ","not known":"Date of repair not known: "})[j],ot=({date:j,what:F})=>d("h3","",...j?
[d("time","",j)]:[],...F==="back"&&j.length<10?[" ",d("small","","the day is not known")]:[]);function ft(j,F){let tt=n.incidents.findIndex(({id:y})=>y===F.incident),
K=n.incidents[tt],ct=d("p",`who ${F.what.replace(" ","-")}`,d("b","",X(F)),...Y(O(F.systems)));if(!K)return[ot(F),ct];let{facts:it}=K,yt=j.incidents.find(({id:y})=>y===
F.incident),bt=y=>[it[y]??""].flat().filter(R=>typeof R=="string").join(""),mt=(y,R)=>R?[d("b","",y),d("bdi","",R),". "]:[],r=d("button","record","The record an\
d its sources");return r.type="button",r.addEventListener("click",()=>{Et(),o.open("incident",tt,null)}),[ot(F),d("p","name",d("bdi","",K.name)),ct,d("p","",...mt(
"Cause: ",bt("cause")),...mt("Effect: ",bt("effect"))),d("p","small",...mt("Place: ",bt("place")),...yt?.at?mt("Ring: ",bt("accuracy")):[d("span","","Where in i\
ts zone it lay is not known: the box is the zone.")]),...yt?.out.length?[d("p","small","The cut lay on one or more of the red parts.")]:[],...dt(K.sources||[]),
r]}function dt(j){let[F,...tt]=j.map(ct=>n.sources[ct]);if(!F)return[];let K=d("bdi","",F.publisher||F.title);return[d("p","small",d("b","","Source: "),K,...F.date?
[z,d("bdi","",F.date)]:[],...tt.length?[" ",d("span","",`and ${tt.length} more`)]:[])]}function nt(j,F,tt=!0){let K=m[j],ct=K.moments[F],it=w?.at!==j;c.hidden&&
l(),w={at:j,moment:F},o.affected=new Set(K.incidents.flatMap(({systems:bt})=>O(bt))),s.classList.add("telling"),A.addTo(t),h=!0;let yt=K.moments.slice(0,F+1).map(
({date:bt})=>bt).filter(Boolean);o.setYear(Number(yt[yt.length-1].slice(0,4))),h=!1,$.replaceChildren(...ft(K,ct)),D.replaceChildren(...K.moments.map((bt,mt)=>{
let r=d("button",bt.what.replace(" ","-"),...bt.date?[d("b","",bt.date)," "]:[],d("span","",X(bt)),...Y(O(bt.systems)));return r.type="button",mt===F&&r.setAttribute(
"aria-current","step"),r.addEventListener("click",()=>{Et(),nt(j,mt,!1),D.querySelectorAll("button")[mt].focus()}),d("li","",r)})),[...P.querySelectorAll("butto\
n")].forEach((bt,mt)=>bt.setAttribute("aria-pressed",String(mt===j))),it&&tt&&(J={from:J?.from??et(),to:null},H(K),t.once("moveend",()=>{J&&(J.to=et())}),v.matches&&
J&&(J.to=et())),o.state.changed()}function at(){w&&(w=null,o.affected=null,s.classList.remove("telling"),A.clearLayers().remove(),$.replaceChildren(),D.replaceChildren(),
P.querySelectorAll("button").forEach(j=>j.setAttribute("aria-pressed","false")),ut())}o.onYear(j=>{!h&&w&&at(),!h&&j===null&&Et(),k(j)});function gt(j){U=j;let F=j?
"Pause":"Play the years";M.replaceChildren(xe(j?"pause":"play")),M.setAttribute("aria-label",F),M.title=F,clearTimeout(C),j&&Gt()}let Et=()=>{U&&gt(!1)};function Jt(){
!w&&t.getZoom()<=T&&q(e.bounds),!w&&(o.year===null||o.year>=a.last)&&o.setYear(a.first),gt(!0)}function Gt(){let j=w&&m[w.at].moments[w.moment];C=setTimeout(Qt,
j?j.what==="cut"?ee.cut:ee.other:ee.year)}let zt=j=>Number(m[j].key.slice(0,4));function Qt(){let j=o.year??a.first;if(w){let{at:F,moment:tt}=w;if(tt+1<m[F].moments.
length)nt(F,tt+1);else if(F+1<m.length&&zt(F+1)<=j)nt(F+1,0);else if(j<a.last)o.setYear(j+1);else return Et()}else{let F=m.findIndex((tt,K)=>zt(K)===j);if(F>=0)
nt(F,0);else if(j<a.last)o.setYear(j+1);else return Et()}return Gt()}function Ft(j){if(!m.length)return;Et();let F=o.year??(j>0?-1/0:1/0),K=m.map((it,yt)=>yt).filter(
it=>w?(it-w.at)*j>0:(zt(it)-F)*j>0),ct=j>0?[0,K[0]]:[m.length-1,K[K.length-1]];nt(ct[1]??ct[0],0)}let Vt=()=>o.state.add("chapter",()=>w?`${m[w.at].key}.${w.moment}`:
"",j=>{let[,F,tt]=/^(\d{4}-\d{2})(?:\.(\d))?$/.exec(j)||[],K=m.findIndex(ct=>ct.key===F);K>=0?nt(K,Math.min(Number(tt||0),m[K].moments.length-1),!location.hash.
includes("view=")):at()});return k(o.year),{pause:Et,link:Vt}}var yn=11,bn=3.2,wn=6e4,Ln=["out of service","retired","cancelled"],Yt="schematic",Mn=["inferred",Yt,"assumed"],oe=t=>t==="in service"?"live":Ln.includes(t)?"go\
ne":"plan",re=t=>Mn.includes(t.confidence||""),se=t=>t.confidence===Yt?Yt:re(t)?"modelled":"known",xn={modelled:"9 2.5",[Yt]:"9 2.5 2 2.5"},Rt=t=>Number(String(
t||"").slice(0,4))||null,Ee=t=>t.length>32?`${t.slice(0,30)}…`:t;function vn(t){let e=t.reduce((s,i)=>i.length>s.length?i:s);return e[e.length>>1]}function ae(t){
let e=[d("bdi","en clip",t.name)];if(t.name_ar){let s=d("span","ar clip",t.name_ar);s.lang="ar",s.dir="rtl",e.push(" ",s)}return e}function ke({map:t,data:e,box:s,
panel:i,features:n},o){let a=!e.routes.length,c=t.createPane("catalogue-hot"),l=t.createPane("catalogue-names");Object.assign(c.style,{zIndex:"395",pointerEvents:"\
none"}),Object.assign(l.style,{zIndex:"605",pointerEvents:"none"});let f=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),v=L.canvas({pane:"catalogue-hot",padding:.25}),
E=L.circle([0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function m(){let r=getComputedStyle(document.documentElement),y=R=>r.getPropertyValue(
`--${R}`).trim();return{soft:y("soft"),ink:y("ink"),halo:y("halo"),land:y("land"),routes:Array.from({length:7},(R,V)=>y(`route-${V}`))}}let b=m(),S=null,z=e.story?
ne(e.story,n.systems):null,O=r=>{if(S===null||!z)return oe(n.systems[r].status);let y=z(r,S);return y==="s"?"live":y==="p"?"plan":"gone"},C=a?Le(n.systems):[],U=r=>{
let y=O(r);return!a||y==="gone"?b.soft:b.routes[C[r]]};function w(r){let y=O(r.system),R=re(r);return{color:U(r.system),weight:y==="gone"?1.2:R?1.5:2.2,opacity:a?
.95:.75,lineCap:y==="plan"?"round":"butt",dashArray:y==="plan"?"0.1 4":y==="gone"?"2 4":xn[se(r)]}}let[[,T],[,h]]=e.window,p=r=>{let y=r.map(rt=>rt.lng),R=[r],V=y.
reduce((rt,ht)=>Math.min(rt,ht)),st=y.reduce((rt,ht)=>Math.max(rt,ht));return V<T&&R.push(r.map(rt=>L.latLng(rt.lat,rt.lng+360))),st>h&&R.push(r.map(rt=>L.latLng(
rt.lat,rt.lng-360))),R},g=n.segments.map((r,y)=>{let R=r.line,V=L.polyline(p(R),{renderer:f,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,...w(r)});return V.
on("mouseover",rt=>u(r.system,rt.latlng)),V.on("mouseout",()=>u(null)),V.on("click",rt=>o.open("system",r.system,rt.latlng,y)),Lt(V).system=n.systems[r.system].
name,{item:r,latlngs:R,line:V,slots:null,drawn:null,zoom:NaN,look:O(r.system)}}),M=n.systems.map(()=>[]);if(g.forEach(r=>M[r.item.system].push(r)),g.reduce((r,{
latlngs:y})=>r+y.length,0)<=wn){let r=M.map(y=>{let R=y.flatMap(({latlngs:V})=>V.map(st=>st.lat));return R.reduce((V,st)=>V+st,0)/(R.length||1)});Me(g,r)}function N(r){
let y=It(20,r)/1e3,R=Math.min(bn,yn/y);g.forEach(V=>{let{slots:st}=V;if(!st||V.zoom===r||!$(V))return;V.zoom=r;let rt=V.latlngs.map(pt=>t.project(pt,r)),ht=rt.map(
(pt,wt)=>{let $t=rt[Math.max(wt-1,0)],lt=rt[Math.min(wt+1,rt.length-1)].subtract($t),At=Math.hypot(lt.x,lt.y)||1,kt=st[wt]*R;return t.unproject([pt.x-lt.y/At*kt,
pt.y+lt.x/At*kt],r)});V.drawn=ht,V.line.setLatLngs(p(ht))}),P!==null&&G(P)}let B={live:!1,plan:!1,gone:!1},_=L.layerGroup(),x=r=>{if(S!==null&&z)return O(r)!=="\
gone";let{ready:y,over:R}=n.systems[r];return S===null||(Rt(y)||0)<=S&&(Rt(R)||1/0)>=S},$=({item:r})=>B[O(r.system)]&&x(r.system);function D(){g.forEach(r=>{let y=$(
r),R=O(r.item.system);R!==r.look&&r.line.setStyle(w(r.item)),r.look=R,y!==_.hasLayer(r.line)&&(y?_.addLayer(r.line):_.removeLayer(r.line))})}_.addTo(t),o.onYear(
r=>{S=r,D(),J(),at(),yt()},[...n.systems.flatMap(r=>[Rt(r.ready),Rt(r.over)]),...n.incidents.map(r=>r.lat===void 0?null:Rt(r.start)),...e.story?[e.story.first,e.
story.last]:[]]),o.systemLines=r=>M[r].map(y=>({number:g.indexOf(y),at:p(y.drawn||y.latlngs),style:{...w(y.item),renderer:v,pane:"catalogue-hot",interactive:!1,
smoothFactor:1}}));let P=null,W=null,I=L.layerGroup().addTo(t),Y=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function G(r){if(P=r,I.clearLayers(),
s.classList.toggle("has-hot-system",r!==null),document.querySelectorAll(".systems .hot").forEach(R=>R.classList.remove("hot")),a&&zt(r),r===null)return;let y=document.
querySelector(`.systems [data-system="${r}"]`);y&&y.classList.add("hot"),M[r].forEach(R=>{let V=w(R.item),st=p(R.drawn||R.latlngs),rt=a?V.color:b.ink,{weight:ht=0}=V;
[{color:b.halo,weight:ht+5},{...V,color:rt,weight:ht+1.5,opacity:1}].forEach(wt=>L.polyline(st,{renderer:v,pane:"catalogue-hot",interactive:!1,smoothFactor:1,...wt}).
addTo(I))})}function u(r,y){if(G(r===null?W:r),r===null||!y){Y.remove();return}Y.setLatLng(y).setContent(d("bdi","clip",n.systems[r].name)).addTo(t)}function k(r){
E.remove(),r&&r.accuracy_m&&r.lat!==void 0&&r.lon!==void 0&&E.setLatLng([r.lat,r.lon]).setRadius(r.accuracy_m).addTo(t)}let A=r=>o.open("place",r,ut[r].latlng),
Z=n.places.map(()=>0);n.systems.forEach(r=>(r.places||[]).forEach(y=>{Z[y]++}));let Q=[],H=L.layerGroup(),q=[];function J(){if(!z)return;let r=new Set(n.systems.
flatMap((y,R)=>x(R)?y.places||[]:[]));q.forEach((y,R)=>{y.away=S!==null&&!r.has(y.place),y.away?H.removeLayer(Q[R]):H.addLayer(Q[R])})}let et=new Set(e.routes.flatMap(
({legs:r})=>[{at:r[0],last:!1},{at:r[r.length-1],last:!0}]).map(({at:[r,y],last:R})=>n.legs[r].facts[y===R?"from":"to"])),ut=n.places.map((r,y)=>{let R=L.latLng(
r.lat,r.lon);if(r.role==="other"){let pt=L.circleMarker(R,{renderer:f,pane:"catalogue",radius:a?3.2:4,weight:1.3,fillOpacity:1,color:b.ink,fillColor:b.land,bubblingMouseEvents:!1});
return pt.on("click",()=>A(y)),pt.on("mouseover",()=>{Y.setLatLng(R).setContent(d("span","",...ae(r))).addTo(t)}).on("mouseout",()=>Y.remove()),H.addLayer(pt),Q.
push(pt),q.push({latlng:R,text:r.name,rank:Z[y],className:"of-place",off:!1,place:y}),{latlng:R}}let V=d("span","place-name",...ae(r)),st=r.role==="station",rt=st?
14:8,ht=L.marker(R,{icon:L.divIcon({className:`place ${r.role}`,html:d("div","dot",d("i"),V),iconSize:[rt,rt]}),zIndexOffset:st?200:-200,riseOnHover:!0}).addTo(
t);return ht.getElement()?.setAttribute("aria-label",[r.name,r.name_ar].filter(Boolean).join(" ")),st||ht.bindTooltip(d("span","",...ae(r)),{direction:"top",className:"\
tip"}),ht.on("click",()=>A(y)),ht.on("keypress",pt=>{pt.originalEvent.key==="Enter"&&A(y)}),o.addLabel({latlng:R,element:V,dot:!0,rank:st?et.has(y)?3:2:0}),{latlng:R}});
o.places=ut;let X=n.stretches.map((r,y)=>{let R=r.line,V=L.polyline(R,{renderer:f,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:b.ink,weight:1.6,
opacity:.7,dashArray:re(r)?"5 3":void 0});return V.on("click",st=>o.open("stretch",y,st.latlng)),V.on("mouseover",st=>{Y.setLatLng(st.latlng).setContent(d("bdi",
"clip",r.name)).addTo(t)}).on("mouseout",()=>Y.remove()),{item:r,latlngs:R,line:V}}),ot=L.layerGroup(X.map(({line:r})=>r)),ft=Lt(L.CircleMarker).extend({_updatePath(){
let r=this._renderer,y=this._point,R=this._radius,V=r._ctx;!r._drawing||this._empty()||(V.beginPath(),V.moveTo(y.x,y.y-R),V.lineTo(y.x+R,y.y),V.lineTo(y.x,y.y+R),
V.lineTo(y.x-R,y.y),V.closePath(),r._fillStroke(V,this))}}),dt=L.layerGroup(),nt=[];n.incidents.forEach((r,y)=>{if(r.lat===void 0||r.lon===void 0)return;let R=L.
latLng(r.lat,r.lon),V=new ft(R,{renderer:f,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:b.halo,fillColor:b.ink,bubblingMouseEvents:!1});V.on("clic\
k",()=>o.open("incident",y,R)),V.on("mouseover",()=>{Y.setLatLng(R).setContent(d("bdi","clip",`${r.start}: ${r.name}`)).addTo(t)}).on("mouseout",()=>Y.remove()),
nt.push({latlng:R,lozenge:V,text:String(r.start).slice(0,7),rank:1e3,className:"of-incident",year:Rt(r.start),hidden:!0,off:!1})});function at(){nt.forEach(r=>{
let y=S===null||r.year===null||r.year===S;r.off=!y,y?dt.addLayer(r.lozenge):dt.removeLayer(r.lozenge)})}at();let gt={live:0,plan:0,gone:0};n.systems.forEach(r=>{
gt[oe(r.status)]++}),[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([r])=>gt[r]).forEach(([r,y])=>o.addLayer(
{key:`systems-${r}`,title:y,parent:"systems",count:gt[r],shown:a&&r!=="gone",show:R=>{B[r]=R,D()}})),q.length&&o.addLayer({key:"stations",parent:"stations",title:a?
"Landing stations":"Other landing stations",group:H,count:q.length,shown:!0,show:r=>{q.forEach(y=>{y.off=!r})}}),X.length&&o.addLayer({key:"paths",parent:"paths",
title:"Crossing paths",group:ot,count:n.paths.length,shown:a}),nt.length&&o.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:dt,count:nt.length,
shown:a,show:r=>{nt.forEach(y=>{y.hidden=!r})}});let{widthOf:Jt,nameSystems:Gt,nameOne:zt}=we({map:t,pane:l,partsOf:r=>M[r].flatMap(({line:y})=>Ft(y)),nameOf:r=>Ee(
n.systems[r].name),colourOf:U}),Qt=r=>Math.round((xt()?.4:1)*(r<3?24:r<5?70:130)),Ft=r=>_.hasLayer(r)&&Lt(r)._parts||[];o.addInk((r,y)=>{let R=[],V=t.getPixelOrigin().
subtract(y);if(!a)return R;for(let{line:st}of g)if(_.hasLayer(st))for(let rt of Ft(st))for(let ht=1;ht<rt.length;ht++){let pt=rt[ht-1],wt=rt[ht],$t=Math.ceil(pt.
distanceTo(wt)/8);for(let Ot=0;Ot<$t;Ot++)R.push({x:pt.x+(wt.x-pt.x)*Ot/$t+V.x,y:pt.y+(wt.y-pt.y)*Ot/$t+V.y});if(R.length>4e4)return R}return R}),o.onLayout(r=>{
let{origin:y,size:R,free:V,take:st,inside:rt,crossed:ht,zoom:pt}=r,wt=[],$t=(...lt)=>(wt.push(te(t,...lt)),wt[wt.length-1]),Ot=[...nt.filter(lt=>!lt.hidden),...q].
filter(lt=>!lt.off&&!lt.away).map(lt=>({...lt,at:t.project(lt.latlng,pt).subtract(y)})).filter(({at:lt})=>lt.x>0&&lt.y>0&&lt.x<R.x&&lt.y<R.y).sort((lt,At)=>At.rank-
lt.rank);Ot.forEach(({at:lt})=>st(lt.x-4,lt.y-4,8,8)),a&&Gt(n.systems.map((lt,At)=>At).filter(lt=>o.affected?.has(lt)??!0),$t,r);for(let lt of Ot){if(wt.length>=
Qt(pt))break;let At=Ee(lt.text),kt=Jt(At)+2,_t=13,{x:Ut,y:qt}=lt.at,me=[[Ut+7,qt-_t/2],[Ut-7-kt,qt-_t/2],[Ut-kt/2,qt-7-_t],[Ut-kt/2,qt+7]].filter(([Tt,Nt])=>rt(
Tt,Nt,kt,_t)&&V(Tt,Nt,kt,_t)).map(([Tt,Nt])=>({u:Tt,v:Nt,met:ht(Tt,Nt,kt,_t)})),jt=me.length?me.reduce((Tt,Nt)=>Nt.met<Tt.met?Nt:Tt):null;!jt||jt.met>(lt.rank>=
1e3?9:2)||(st(jt.u,jt.v,kt,_t),$t(At,lt.className,jt.u,jt.v))}l.replaceChildren(...wt),a&&zt(P)});let Vt={system:r=>M[r].map(y=>y.drawn||y.latlngs),segment:r=>[
g[r].latlngs],stretch:r=>[X[r].latlngs],path:r=>n.paths[r].stretches.map(y=>X[y].latlngs),leg:r=>[o.legs[r].latlngs],route:r=>o.routes[r].parts.map(y=>y.leg.latlngs)};
o.where=(r,y)=>{if(r==="place")return ut[y].latlng;if(r==="incident"){let V=n.incidents[y];return V.lat===void 0||V.lon===void 0?null:L.latLng(V.lat,V.lon)}let R=Vt[r]?.(
y)??[];return R.length?vn(R):null},o.mark=(r,y=0)=>{k(r==="place"?n.places[y]:r==="incident"?n.incidents[y]:null),W=r==="system"?y:r==="segment"?n.segments[y].system:
null,G(W)},o.show=(r,y)=>{let R=Vt[r]?.(y).flat()??[],V=o.where(r,y);o.open(r,y,null),R.length?o.visit(()=>o.frame(L.latLngBounds(R))):V&&o.visit(()=>o.frame(V.
toBounds(4e4)))};let j=(r,y,R)=>R.forEach((V,st)=>{let rt=(ht,pt)=>[V.facts[ht]||""].flat().filter(wt=>typeof wt=="string").flatMap(wt=>String(wt).split(pt)).filter(
Boolean);o.addSearch({names:[V.name,V.name_ar].filter(Boolean),first:r==="place",kind:r==="place"?V.kind.charAt(0).toUpperCase()+V.kind.slice(1):y,also:[V.id||"",
...rt("other names",", "),"start"in V?String(V.start):""].filter(Boolean),owners:rt("owners",", "),open:()=>o.show(r,st)})});j("place","Place",n.places),j("syst\
em","Cable system",n.systems),j("path","Crossing path",n.paths),j("incident","Incident",n.incidents),j("deal","Deal",n.deals);let F=r=>{let y=oe(n.systems[r.system].
status);return y!=="live"?y:se(r)},tt=new Set([...n.segments.map(F),...X.length?["path"]:[],...nt.length?["incident"]:[]]);i.querySelectorAll("[data-key]").forEach(
r=>{Lt(r).hidden=!tt.has(r.getAttribute("data-key")||"")});let K=[],ct=vt(i,".count"),it=ct.textContent;function yt(){K.forEach(({row:y,system:R})=>{y.hidden=!x(
R),y.querySelector("svg")?.replaceWith(bt(R))});let r=K.filter(({row:y})=>!y.hidden).length;K.length&&(ct.textContent=S===null?it:`${r} of ${it}, in ${S}`)}let bt=r=>{
let y=L.SVG.create("svg"),R=L.SVG.create("path"),V=n.systems[r];y.setAttribute("width","26"),y.setAttribute("height","8"),y.setAttribute("aria-hidden","true"),R.
setAttribute("d","M1 4H25");let st=O(r);return R.setAttribute("class",st==="live"?se(V):st),y.setAttribute("class","system"),y.style.setProperty("--system",st===
"gone"?"var(--soft)":`var(--route-${C[r]})`),y.append(R),y},mt=document.getElementById("systems");mt&&n.systems.map((r,y)=>({item:r,i:y})).sort((r,y)=>r.item.name.
localeCompare(y.item.name,"en")).forEach(({item:r,i:y})=>{let R=[r.ready||"date not known",r.status==="in service"?"":r.over?`${r.status} ${r.over}`:r.status,M[y].
length?"":"not drawn"].filter(Boolean).join(", "),V=d("button","",M[y].length?bt(y):d("span","no-line"),d("bdi","clip",r.name),d("small","",R));V.type="button",
V.dataset.system=String(y),V.addEventListener("click",()=>{o.show("system",y)}),V.addEventListener("mouseenter",()=>u(y)),V.addEventListener("mouseleave",()=>u(
null)),V.addEventListener("focus",()=>u(y)),V.addEventListener("blur",()=>u(null));let st=d("li","",V);K.push({row:st,system:y}),mt.append(st)}),o.onDraw(r=>{N(
r);let y=Math.max(1.8,Math.min(4,r*.62));Q.forEach(R=>R.setRadius(y))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{b=m(),g.
forEach(r=>r.line.setStyle(w(r.item))),X.forEach(({line:r})=>r.setStyle({color:b.ink})),Q.forEach(r=>r.setStyle({color:b.ink,fillColor:b.land})),nt.forEach(({lozenge:r})=>r.
setStyle({color:b.halo,fillColor:b.ink})),G(P),o.layout()})}var ie=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],Ae="schematic",En=["inferred",Ae,"assumed"],kn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],An={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},Sn=["candida\
tes","why","note","place"],Pt=t=>d("bdi","",t);function ce(t,e,s){let i=d("button",t,e);return i.type="button",i.addEventListener("click",n=>{n.stopPropagation(),
s()}),i}var Cn=t=>d("span",`surely ${t}`,t);function $n(t){let e=t.split(", ")[1]||"",s=En.includes(e),i=d("span",`mark ${s?"modelled":"known"}`,s&&e!==Ae?"mode\
lled":e);return e?[i," ",t]:[t]}function On(t){let e=(n,o)=>{let a=d("th","",n);return a.scope=o,a},s=["low","likely","high"],i=t.map(n=>d("tr","",e(String(n.figure),
"row"),...s.map(o=>d("td","",o==="likely"?d("b","",String(n[o])):String(n[o])))));return d("table","figures",d("thead","",d("tr","",d("td",""),...s.map(n=>e(n,"\
col")))),d("tbody","",...i))}function Se({features:t},e){let s=ie.flatMap(([w,T])=>t[T].map((h,p)=>[w,p])),i=new Map(ie),n=(w,T)=>t[i.get(w)||"routes"][T];function o(w,T){
let h=ce("to",Pt(n(w,T).name),()=>U(w,T));return h.dataset.to=`${w}-${T}`,h}let a=w=>[w].flat().map(T=>typeof T=="number"?o(...s[T]):Pt(T)),c=(w,T)=>d("span",`b\
adge ${w.contract?"contract":"intent"}`,...a(T));function l(w,T=null){let h=d("dl","facts");return Object.entries(w).forEach(([p,g])=>{if(T?!T.includes(p):["not\
e","status"].includes(p))return;let M=p==="accuracy"?$n(String(g)):a(g);h.append(d("dt","",p.charAt(0).toUpperCase()+p.slice(1)),d("dd",p==="value"?"value":"",...M))}),
h.children.length?[h]:[]}function f({id:w,kind:T,from:h,to:p,"attribution confidence":g,...M}){let N=h&&p?{ends:[h," – ",p].flat()}:{},B=typeof w=="number"?s[w]:
null,_=B&&B[0]==="deal",x={...w===void 0?{}:{id:w},...N,..._||!T?{}:{kind:T},...M},[$,...D]=Object.entries(x),P=d("li","",..._?[c(n(...B),T)," "]:[],...a($[1]));
g&&P.append(" ",Cn(String(g)));let W=d("small","");return D.forEach(([I,Y])=>{let[G,u]=An[I]||["",""],k=/\d$/.test(String(Y))?u:"",A=[G,...a(Y),k].filter(Z=>Z!==
"");Sn.includes(I)?P.append(d("p","small",...A)):I==="value"?P.append(d("p","value",...A)):W.append(...W.childNodes.length?[" · "]:[],d("span","",...A))}),W.childNodes.
length&&P.insertBefore(W,P.querySelector("p")),P}function v(w,T){return w==="Figures"?On(T):d("section","",d("h3","",w),d("ul","things",...T.map(f)))}function E(w=[]){
if(!w.length)return[];let T=w.map(h=>{let p=t.sources[h],g=Pt(p.title);if(p.url){let N=d("a","",g);N.href=p.url,N.target="_blank",N.rel="noopener noreferrer",g=
N}let M=[p.publisher,p.date,p.licence].flatMap(N=>N?[", ",Pt(N)]:[]);return d("li","",g,...M)});return[d("details","sources",d("summary","",`Sources (${T.length}\
)`),d("ul","",...T))]}let m=[],b="",S=0,z=(w,T)=>d("section","leg",d("h3","",w==="leg"?"This leg: ":"Here: ",o(w,T)),...l(n(w,T).facts,kn));function O(w,T,h){let p=n(
w,T),{status:g,note:M}=p.facts,N=d("span","title",...w==="route"?[d("span","number",String(T+1))]:[],d("span","",Pt(p.name))),B=d("h2","",N);if(B.tabIndex=-1,B.
id=`card-title-${++S}`,p.name_ar){let D=d("span","ar",p.name_ar);D.lang="ar",D.dir="rtl",B.append(D)}let _=d("p","kicker",d("span","",Pt(p.kind.charAt(0).toUpperCase()+
p.kind.slice(1))),...w==="deal"?[c(p,p.facts.kind)]:[],...g?[d("span","chip",...a(g))]:[]);if(m.length>1){let[D,P]=m[m.length-2],W=ce("back","‹ Back",()=>{m.pop(),
vt(C(),"h2").focus({preventScroll:!0})});W.setAttribute("aria-label",`Back to ${n(D,P).name}`.slice(0,120)),_.prepend(W)}let x=w==="deal"?p.contract?"contract":
"intent":w==="route"?`route-${T}`:"",$=d("article",`card of-${w} ${x}`.trim(),_,B,...h===null?[]:[z(w==="route"?"leg":"segment",h)],...l(p.facts),...Object.entries(
p.lists).map(([D,P])=>v(D,P.map(W=>t.lists[D][W]))),...p.uncertain?[d("section","",d("h3","","Uncertain"),...p.uncertain.map(D=>d("p","small doubt",Pt(D))))]:[],
...M?[d("p","small note",...a(M))]:[],...E(p.sources));return e.where(w,T)&&_.append(ce("go-there","Show on the map",()=>e.show(w,T))),$.setAttribute("aria-labe\
lledby",B.id),$.dataset.card=`${w}-${T}`,$}function C(w=null){let T=m[m.length-1],[h,p]=T,g=O(...T),M=w||(["place","incident"].includes(h)?e.where(h,p):null);return e.
card(g,M,()=>{b="",e.mark(null),e.state.changed()}),b=`${h}-${p}`,e.mark(h,p),e.state.changed(),g}function U(w,T){m.push([w,T,null]),vt(C(),"h2").focus({preventScroll:!0})}
e.open=(w,T,h,p=null)=>(m=[[w,T,p]],C(h)),e.state.add("card",()=>b,w=>{let[,T,h]=/^([a-z]{3,8})-(\d{1,5})$/.exec(w)||[],p=ie.find(([g])=>g===T);!p||Number(h)>=t[p[1]].
length?e.closeCard():b!==w&&e.open(p[0],Number(h),null)})}var Tn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function Ce(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,e=>Tn[e]).replace(/[٠-٩۰-۹]/g,
e=>String(Number(e.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function Nn(t,e,s){let i=` ${t}`.indexOf(` ${e}`);return t===e?0:i===0?1:i>0?2:s.
every(n=>t.includes(n))?3:9}function $e(t,e){let s=Ce(e),i=s.split(" ");return s?t.flatMap(n=>{let o=n.folded??=[n.names,n.also||[],n.owners||[]].flatMap((l,f)=>l.
flatMap(v=>v?[[Ce(v),f,v]]:[])),a=99,c="";return o.forEach(([l,f,v])=>{let E=Nn(l,s,i),m=E===9?99:E===3?10+f:n.first&&!f?E/10:E+[n.late?.3:0,.4,.6][f];m<a&&(a=m,
c=f===2?`owner: ${v}`:f===1?v:"")}),Object.assign(n,{why:c}),a<99?[{entry:n,score:a,size:Math.min(...o.map(([l])=>l.length||99))}]:[]}).sort((n,o)=>n.score-o.score||
n.size-o.size).slice(0,12).map(n=>n.entry):[]}var le=t=>new RegExp("\\p{Script=Arabic}","u").test(t);var Bt=.0033528106647474805,Dt=6378137*(1-Bt),Bn=63710088e-1,Ct=t=>t*Math.PI/180,Ht=t=>t*180/Math.PI;function Oe(t){let e=t*(40680631590769-Dt*Dt)/(Dt*Dt);return[
1+e/16384*(4096+e*(-768+e*(320-175*e))),e/1024*(256+e*(-128+e*(74-47*e)))]}var Te=(t,e,s,i)=>t*e*(i+t/4*(s*(2*i**2-1)-t/6*i*(4*e**2-3)*(4*i**2-3)));function Ne(t,e,s,i,n,o,a){
let c=Bt/16*e*(4+Bt*(4-3*e));return t+(1-c)*Bt*s*(i+c*n*(a+c*o*(2*a**2-1)))}function Zt(t,e){let s=Math.round((e.lng-t.lng)/360)*360,i=Ct(e.lng-t.lng-s),n=Math.
atan((1-Bt)*Math.tan(Ct(t.lat))),o=Math.atan((1-Bt)*Math.tan(Ct(e.lat))),[a,c,l,f]=[Math.sin(n),Math.cos(n),Math.sin(o),Math.cos(o)],v=i;for(let m=0;m<100;m++){
let b=Math.sin(v),S=Math.cos(v),z=f*b,O=c*l-a*f*S,C=Math.hypot(z,O),U=a*l+c*f*S;if(C<1e-15&&U>0)return{m:0,bearing:0,exact:!0};let w=Math.atan2(C,U),T=C?c*f*b/C:
0,h=1-T**2,p=h>1e-12?U-2*a*l/h:0,g=Ne(i,h,T,w,C,U,p);if(Math.abs(g)>Math.PI+1e-9)break;if(Math.abs(g-v)<1e-12){let[M,N]=Oe(h);return{m:Dt*M*(w-Te(N,C,U,p)),bearing:(Ht(
Math.atan2(z,O))+360)%360,exact:!0}}v=g}let E=Math.sin(Ct(e.lat-t.lat)/2)**2+Math.cos(Ct(t.lat))*Math.cos(Ct(e.lat))*Math.sin(i/2)**2;return{m:2*Bn*Math.asin(Math.
sqrt(Math.min(E,1))),exact:!1,bearing:(Ht(Math.atan2(f*Math.sin(i),c*l-a*f*Math.cos(i)))+360)%360}}function _n(t,e,s){let i=(1-Bt)*Math.tan(Ct(t.lat)),n=1/Math.
hypot(1,i),o=i*n,a=Math.sin(Ct(e)),c=Math.cos(Ct(e)),l=Math.atan2(i,c),f=n*a,v=1-f**2,[E,m]=Oe(v),b=s/(Dt*E),S=b;for(let p=0,g=!1;p<100&&!g;p++){let M=b+Te(m,Math.
sin(S),Math.cos(S),Math.cos(2*l+S));g=Math.abs(M-S)<1e-13,S=M}let z=Math.sin(S),O=Math.cos(S),C=Math.cos(2*l+S),U=o*z-n*O*c,w=Math.atan2(o*O+n*z*c,(1-Bt)*Math.hypot(
f,U)),T=Math.atan2(z*a,n*O-o*z*c),h=Ne(0,v,f,S,z,O,C);return{lat:Ht(w),lng:t.lng+Ht(T-h)}}function Be(t,e){let{m:s,bearing:i}=Zt(t,e),n=Math.max(1,Math.min(200,
Math.ceil(s/5e4))),o=t.lng;return[t,...Array.from({length:n},(a,c)=>{let l=c+1<n?_n(t,i,s*(c+1)/n):e;return o=l.lng+360*Math.round((o-l.lng)/360),{lat:l.lat,lng:o}})]}function _e(t,e){let{map:s,data:i,box:n,panel:o}=t,a=Mt("tools"),c=(u,k=0)=>u.toLocaleString("en",{minimumFractionDigits:k,maximumFractionDigits:k}),l=u=>c(u/1e3,
u<1e4?3:u<1e6?2:1),f={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L2\
0 17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 \
14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function v(u){
let k=L.SVG.create("svg"),A=L.SVG.create("path");return k.setAttribute("viewBox","0 0 24 24"),k.setAttribute("aria-hidden","true"),A.setAttribute("d",f[u]),k.append(
A),k}function E(u,k,A=""){let Z=d("button",A,u);return Z.type="button",Z.addEventListener("click",k),Z}let m=null;function b(u,k,A){let Z=E(v(u),A,"tool");return Z.
setAttribute("aria-label",k),Z.title=k,a.append(Z),Z}function S(u,k,A,{opened:Z=()=>{},closed:Q=()=>{}}={}){let H=b(u,k,()=>{m&&m.item===H?z():q()});A.classList.
add("sheet"),A.id=`sheet-${u}`,A.hidden=!0,A.setAttribute("role","group"),A.setAttribute("aria-label",k),H.setAttribute("aria-expanded","false"),H.setAttribute(
"aria-controls",A.id),a.append(A);function q(){m&&z(),xt()&&e.expand(!1),m={item:H,sheet:A,closed:Q},A.hidden=!1,H.setAttribute("aria-expanded","true"),Z()}return{
item:H,show:q}}function z(u=!1){if(!m)return;let{item:k,sheet:A,closed:Z}=m;m=null,A.hidden=!0,k.setAttribute("aria-expanded","false"),Z(),u&&k.focus()}document.
addEventListener("keydown",u=>{u.key==="Escape"&&!u.defaultPrevented&&(m?z(!0):n.querySelector(".leaflet-popup")?s.closePopup():(e.closeCard(),e.back()))}),vt(Mt(
"card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),Mt("skip").addEventListener("click",u=>{let k=Mt(vt(document,"#skip").getAttribute("hre\
f")?.slice(1)||"");u.preventDefault(),o.contains(k)&&e.expand(!0),k.focus({preventScroll:!0})}),e.find=u=>$e(e.entries,u),(function(){let u=d("input"),k=d("ul",
"results"),A=d("p","said");u.type="search",u.placeholder="Station, system, path … or اسم",u.autocomplete="off",u.spellcheck=!1,u.maxLength=200,u.dir="auto",
Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).
forEach(([X,ot])=>u.setAttribute(X,ot)),k.id="results",k.setAttribute("role","listbox"),k.setAttribute("aria-label","Found"),A.setAttribute("role","status");let Q=S(
"search","Search",d("div","search",u,A,k),{opened:()=>{u.focus(),u.select()}}),H=[],q=-1;function J(X){z(),Q.item.focus();let{bounds:ot,latlng:ft}=X;ot?e.visit(
()=>e.frame(ot)):ft&&e.visit(()=>e.frame(L.latLng(ft).toBounds(4e4))),X.open&&X.open()}function et(X){q=X,[...k.children].forEach((ot,ft)=>ot.setAttribute("aria\
-selected",String(ft===X))),X<0?u.removeAttribute("aria-activedescendant"):(u.setAttribute("aria-activedescendant",k.children[X].id),k.children[X].scrollIntoView(
{block:"nearest"}))}function ut(){H=e.find(u.value),k.replaceChildren(...H.map((X,ot)=>{let ft=X.names.flatMap(gt=>gt||[]),dt=ft.find(gt=>!le(gt))||ft[0]||"",nt=ft.
find(le),at=d("li","",d("bdi","en",dt));if(nt&&nt!==dt){let gt=d("bdi","ar",nt);gt.lang="ar",at.append(gt)}return at.append(d("small","",X.kind||"",...X.why?[" \
· ",d("bdi","",X.why)]:[])),at.id=`result-${ot}`,at.setAttribute("role","option"),at.addEventListener("mousedown",gt=>gt.preventDefault()),at.addEventListener(
"click",()=>J(X)),at})),u.setAttribute("aria-expanded",String(H.length>0)),A.textContent=u.value.trim()?H.length?`${H.length} found`:"Nothing found":"",et(H.length?
0:-1)}u.addEventListener("input",ut),u.addEventListener("keydown",X=>{let ot=X.key==="ArrowDown"?1:X.key==="ArrowUp"?-1:0;if(ot&&H.length)et((q+ot+H.length)%H.length);else if(X.
key==="Enter"&&q>=0)J(H[q]);else if(X.key==="Escape"&&u.value)u.value="",ut();else return;X.preventDefault()}),document.addEventListener("keydown",X=>{let ot=X.
target instanceof Element&&X.target.closest("input, textarea, select");X.key==="/"&&!ot&&(X.preventDefault(),Q.show())})})();let O={routes:"Routes",stations:"St\
ations",systems:"Cable systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let u=d("ul","tree"),k=new Set,A=[];function Z(q,J,et,ut,X){
let ot=d("input"),ft=d("label","",ot);return ot.type="checkbox",ot.addEventListener("change",()=>ut(ot.checked)),X&&ft.append(X()),ft.append(d("bdi","",q)),J!==
null&&ft.append(d("small","",c(J))),A.push([ot,et]),d("div","row",ft)}function Q(){A.forEach(([q,J])=>{let et=J();q.checked=et===!0,q.indeterminate=et===null})}
function H(){A=[];let q=Object.keys(O),J=[...new Set([...q,...e.layers.map(et=>et.parent)])];u.replaceChildren(...J.flatMap(et=>{let ut=e.layers.filter(at=>at.parent===
et);if(!ut.length)return[];if(ut.length===1){let[at]=ut;return[d("li","",Z(at.title,at.count,()=>at.shown,gt=>{at.set(gt),Q()},at.mark))]}let X=()=>{let at=ut.filter(
gt=>gt.shown).length;return at===0?!1:at===ut.length?!0:null},ot=O[et]||et,ft=Z(ot,ut.length,X,at=>{e.together(()=>ut.forEach(gt=>gt.set(at))),Q()}),dt=d("ul","",
...ut.map(at=>d("li","",Z(at.title,at.count,()=>at.shown,gt=>{at.set(gt),Q()},at.mark))));dt.hidden=!k.has(et),dt.id=`branch-${J.indexOf(et)}`;let nt=E(d("span",
"chevron"),()=>{dt.hidden=!dt.hidden,dt.hidden?k.delete(et):k.add(et),nt.setAttribute("aria-expanded",String(!dt.hidden))},"more");return nt.setAttribute("aria-\
label",`${ot}: each one`),nt.setAttribute("aria-expanded",String(!dt.hidden)),nt.setAttribute("aria-controls",dt.id),ft.append(nt),[d("li","",ft,dt)]})),Q()}S("\
layers","Layers",d("div","layers",d("h2","","Layers"),u),{opened:H}),e.onLayers(()=>{m&&m.sheet.id==="sheet-layers"&&Q()})})();let C=d("div","cross");C.setAttribute(
"aria-hidden","true");let U=null;(function(){let u=[],k=L.layerGroup(),A=d("ol","steps"),Z=d("p","total");Z.setAttribute("role","status");let Q=L.polyline([],{pane:"\
measure",className:"measured",interactive:!1,smoothFactor:0}),H=ot=>{u.push(ot),q()};function q(){let ot=u.slice(1).map((nt,at)=>Zt(u[at],nt));Q.setLatLngs(u.slice(
1).map((nt,at)=>Be(u[at],nt))),k.clearLayers(),u.forEach(nt=>k.addLayer(L.circleMarker(nt,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),
A.replaceChildren(...ot.map(nt=>d("li","",`${nt.exact?"":"about "}${l(nt.m)} km`,d("small","",`bearing ${nt.bearing.toFixed(1)}°`))));let ft=ot.reduce((nt,at)=>nt+
at.m,0),dt=ot.every(nt=>nt.exact);Z.textContent=u.length<2?u.length?"One point; add another":"No point yet":`${dt?"":"About "}${l(ft)} km in all`,Z.dataset.metres=
ot.length?ft.toFixed(4):"",et.disabled=ut.disabled=!u.length}let J=E("Add the centre of the map",()=>H(s.getCenter())),et=E("Undo",()=>{u.pop(),q()}),ut=E("Clea\
r",()=>{u.length=0,q()}),X=d("div","measure",d("h2","","Measure"),d("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),
d("div","buttons",J,et,ut),A,Z);S("measure","Measure",X,{opened(){U=H,e.closeCard(),n.classList.add("measuring"),n.append(C),s.doubleClickZoom.disable(),[Q,k].forEach(
ot=>ot.addTo(s)),q()},closed(){U=null,n.classList.remove("measuring"),C.remove(),s.doubleClickZoom.enable(),[Q,k].forEach(ot=>ot.remove())}})})();let w=[...e.dates].
flatMap(u=>Number.isInteger(u)?Number(u):[]).sort((u,k)=>u-k),T=null;if(w.length&&w[0]<w[w.length-1]){let u=w[0],k=w[w.length-1],A=d("input"),Z=d("output","","A\
ll years");Object.assign(A,{type:"range",min:u,max:k+1,step:1,value:k+1}),A.setAttribute("aria-label","Year"),e.setYear=X=>{e.year=X===null||X>k?null:Math.max(X,
u),A.value=String(e.year??k+1),Z.textContent=e.year===null?"All years":String(e.year),A.setAttribute("aria-valuetext",Z.textContent),q.classList.toggle("on",e.year!==
null),e.together(()=>e.years.forEach(ot=>ot(e.year))),e.state.changed()},A.addEventListener("input",()=>e.setYear(Number(A.value)));let Q=d("div","ends",d("span",
"",String(u)),d("span","","all")),H=d("div","year",d("h2","","Year"),Z,A,Q),{item:q,show:J}=S("year","Year",H,{closed:()=>T?.pause()}),et=E("All years",()=>e.setYear(
null)),{story:ut}=i;T=ut?ve(t,e,{story:ut,body:H,show:J,all:et}):null,ut||H.append(d("p","","Shows what was in service that year: systems from the year in which\
 they were ready, until the year in which they ended, and the cuts of that year. What has no known date stays."),et),A.setAttribute("aria-valuetext","All years")}
let h=e.state;h.add("view",()=>{let{lat:u,lng:k}=s.getCenter();return`${u.toFixed(4)},${k.toFixed(4)},${s.getZoom()}`},u=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.
test(u))return;let[k,A,Z]=u.split(",").map(Number);s.setView([k,A],Math.min(Math.max(Z,s.getMinZoom()),s.getMaxZoom()),{animate:!1})}),h.add("change",()=>e.layers.
filter(u=>u.shown!==u.first).map(u=>encodeURIComponent(u.key)).join(","),u=>{let k=new Set(u.split(",").flatMap(A=>{try{return[decodeURIComponent(A)]}catch{return[]}}));
e.layers.forEach(A=>A.set(k.has(A.key)!==A.first))}),h.add("year",()=>e.year===null?"":String(e.year),u=>{e.setYear(/^\d{4}$/.test(u)?Number(u):null)}),T?.link();
function p(){return"#"+[...h.entries].map(([u,{get:k}])=>[u,k()]).filter(([,u])=>u).map(([u,k])=>`${u}=${k}`).join("&")}let g="";function M(u){if(location.hash===
g)return;g=location.hash;let k=new Map(location.hash.slice(1,6e3).split("&").map(Z=>{let Q=Z.indexOf("=");return[Z.slice(0,Q),Z.slice(Q+1)]})),A=[...h.entries].
filter(([Z])=>!u||k.has("view")||k.has(Z));A.length&&e.together(()=>A.forEach(([Z,{set:Q}])=>Q(k.get(Z)||"")))}let N;function B(){try{g=p(),history.replaceState(
null,"",g)}catch{}}M(!0),window.addEventListener("hashchange",()=>M(!1));let _=!1;if(["pointerdown","keydown","wheel"].forEach(u=>window.addEventListener(u,()=>{
_=!0},{capture:!0,passive:!0})),h.changed=()=>{clearTimeout(N),_&&(N=setTimeout(B,250))},s.on("moveend",()=>h.changed()),/^(https?|file):$/.test(location.protocol)){
let u=d("input"),k=d("p","said");u.readOnly=!0,u.setAttribute("aria-label","Link to this view"),k.setAttribute("role","status"),u.addEventListener("focus",()=>u.
select()),S("link","Link to this view",d("div","link",d("h2","","Link to this view"),u,d("div","buttons",E("Copy",async()=>{u.select();let A;try{await navigator.
clipboard.writeText(u.value),A=!0}catch{A=document.execCommand("copy")}k.textContent=A?"Copied":"Copy it from the field"})),k),{opened(){u.value=location.href.split(
"#")[0]+p(),k.textContent="",u.focus()}})}if(document.fullscreenEnabled){let u=b("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():
document.documentElement.requestFullscreen());u.setAttribute("aria-pressed","false"),document.addEventListener("fullscreenchange",()=>{u.setAttribute("aria-pres\
sed",String(!!document.fullscreenElement))})}function x(u){let k=e.depthAt(u);return k?`Depth: ${c(k.low_m)} to ${c(k.high_m)} m, from cells of about ${c(k.cell_km)}\
 km`:"Depth: on land, or not known"}function $(u){let k=u.lng-360*Math.round(u.lng/360),A=It(0,s.getZoom())/111320,Z=Math.min(5,Math.max(1,Math.ceil(-Math.log10(
A)))),Q=(H,q,J)=>`${Math.abs(H).toFixed(Z)}° ${H<0?J:q}`;return`${Q(u.lat,"N","S")}, ${Q(k,"E","W")}`}e.hereLines=u=>[$(u),x(u)];function D(u){let k=e.routeNear(
u);return k?e.openRoute(k,u):e.card(d("div","card here",...e.hereLines(u).map(A=>d("p","",A))),u)}s.on("click",u=>{U?U(u.latlng):P()||D(u.latlng)}),n.addEventListener(
"keydown",u=>{u.key!=="Enter"||u.target!==n||(U?U(s.getCenter()):D(s.getCenter()))});function P(){let u=!!m||W;return z(),u}let W=!1;s.on("preclick",()=>{W=!!n.
querySelector(".leaflet-popup")});let I=null;function Y(u){if(u!==!!I)if(s.setMaxBounds(void 0),u){I={at:s.getCenter(),zoom:s.getZoom(),open:Mt("panel-toggle").
getAttribute("aria-expanded")==="true"};let k=I.open&&!xt()?G():s.getBounds();document.documentElement.classList.add("printing"),e.expand(!0),s.invalidateSize({
animate:!1,pan:!1}),s.fitBounds(k,{paddingBottomRight:[0,s.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),n.querySelectorAll(
"canvas").forEach(A=>{if(A.classList.contains("leaflet-tile"))return;let Z=St(A),{width:Q,height:H}=A,q=document.createElement("canvas");Object.assign(q,{width:Q,
height:H}),St(q).drawImage(A,0,0),A.width=Q,Z.drawImage(q,0,0)})}else I&&(document.documentElement.classList.remove("printing"),s.invalidateSize({animate:!1,pan:!1}),
e.expand(I.open),s.setView(I.at,I.zoom,{animate:!1}),I=null,s.setMaxBounds(i.window))}function G(){let u=s.getSize(),k=o.getBoundingClientRect().width+20;return L.
latLngBounds(s.containerPointToLatLng([0,u.y]),s.containerPointToLatLng([u.x-k,0]))}window.addEventListener("beforeprint",()=>Y(!0)),window.addEventListener("af\
terprint",()=>Y(!1))}function In({columns:t,rows:e,levels:s}){let i=s.slice();for(let n=0;n<3;n++){let o=i.slice();for(let a=0;a<e;a++)for(let c=0;c<t;c++){let l=a*t+c;if(i[l]!==-1)
continue;let f=0,v=0;for(let E=Math.max(a-1,0);E<=Math.min(a+1,e-1);E++)for(let m=Math.max(c-1,0);m<=Math.min(c+1,t-1);m++){let b=i[E*t+m];b!==-1&&(f+=b,v++)}v&&
(o[l]=f/v)}i=o}return i.map(n=>Math.max(n,0))}function Pn(t){let e=t.columns>>1,s=t.rows>>1,i=new Float32Array(e*s);for(let n=0;n<s;n++)for(let o=0;o<e;o++){let a=2*
n*t.columns+2*o,c=0,l=0;for(let f of[a,a+1,a+t.columns,a+t.columns+1])t.levels[f]!==-1&&(c+=t.levels[f],l++);i[n*e+o]=l?c/l:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:e,rows:s,levels:i}}function Pe(t){let e=[];for(let s=t;;s=Pn(s)){let{west:i,south:n,step:o,columns:a,rows:c}=s,l=s,f=null;if(e.
push({west:i,south:n,step:o,columns:a,rows:c,get levels(){return f=f||In(l)}}),Math.min(a,c)<16)return e}}function Ie(t,e){let s=new Int32Array(4*t.length),i=new Float32Array(
4*t.length);return t.forEach((n,o)=>{let a=Math.min(Math.max(n,0),e-1),c=Math.floor(a),l=a-c;for(let f=0;f<4;f++)s[4*o+f]=Math.min(Math.max(c-1+f,0),e-1);i[4*o]=
(1-l)**3/6,i[4*o+1]=(3*l**3-6*l**2+4)/6,i[4*o+2]=(-3*l**3+3*l**2+3*l+1)/6,i[4*o+3]=l**3/6}),{nodes:s,weights:i}}function ze(t,e,s){let{columns:i,rows:n,levels:o}=t,
a=e.length,{nodes:c,weights:l}=Ie(e.map(b=>(b-t.west)/t.step),i),f=Ie(s.map(b=>(b-t.south)/t.step),n),v=new Map;function E(b){if(!v.has(b)){let S=new Float32Array(
a),z=b*i;for(let O=0,C=0;O<a;O++,C+=4)S[O]=l[C]*o[z+c[C]]+l[C+1]*o[z+c[C+1]]+l[C+2]*o[z+c[C+2]]+l[C+3]*o[z+c[C+3]];v.set(b,S)}return v.get(b)}let m=new Float32Array(
a*s.length);for(let b=0;b<s.length;b++){let[S,z,O,C]=[0,1,2,3].map(p=>E(f.nodes[4*b+p])),[U,w,T,h]=f.weights.subarray(4*b,4*b+4);for(let p=0,g=b*a;p<a;p++,g++)m[g]=
U*S[p]+w*z[p]+T*O[p]+h*C[p]}return m}function je(t){let e=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+e)/(1-e))/(4*Math.PI)]}function zn([t,e,s,i],[n,o,a,c]){let l=0,f=1;for(let[
v,E,m,b]of[[t,s-t,n,a],[e,i-e,o,c]]){if(!E){if(v<m||v>b)return!1;continue}let S=(m-v)/E,z=(b-v)/E;l=Math.max(l,Math.min(S,z)),f=Math.min(f,Math.max(S,z))}return l<=
f}function jn([t,e,s,i],[n,o,a,c]){let l=(f,v,E,m,b,S)=>Math.sign((E-f)*(S-v)-(m-v)*(b-f));return l(t,e,s,i,n,o)!==l(t,e,s,i,a,c)&&l(n,o,a,c,t,e)!==l(n,o,a,c,s,
i)}function Re(t){let e=new Map,s=([n,o,a,c],l)=>{for(let f=Math.floor(n*256);f<=a*256;f++)for(let v=Math.floor(o*256);v<=c*256;v++)if(l(f*4096+v))return!0;return!1};
function i(){t.forEach(n=>{let o=je(n[0]);n.slice(1).forEach(a=>{let c=je(a),l=[...o,...c];s([Math.min(o[0],c[0]),Math.min(o[1],c[1]),Math.max(o[0],c[0]),Math.max(
o[1],c[1])],f=>{let v=e.get(f);return v?v.push(l):e.set(f,[l]),!1}),o=c})})}return([n,o],[a,c,l,f])=>{e.size||i();let v=[a,c,a+l,c+f],E=[a+l/2,c+f/2],m=[n,o,E[0],
E[1]];return!s([Math.min(a,n),Math.min(c,o),Math.max(a+l,n),Math.max(c+f,o)],b=>(e.get(b)||[]).some(S=>zn(S,v)||jn(S,m)))}}async function Rn(t){let e=atob(t),s=new Uint8Array(e.length);for(let c=0;c<s.length;c++)s[c]=e.charCodeAt(c);let n=new Blob([s]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),o=[],a=0;for(let c=await n.read();!c.done;c=await n.read()){if(a+=c.value.length,a>268435456)throw new RangeError("more data than a \
page has");o.push(c.value)}return new Uint8Array(await new Blob(o).arrayBuffer())}async function De(t,e){let[s,i]=await Promise.all(t.split(" ",2).map(Rn)),n=Dn(
i,e);return JSON.parse(new TextDecoder().decode(s),(o,a)=>typeof a=="object"&&a!==null&&"~"in a?n[a["~"]]:a)}function Dn(t,e){let s=t.length>>2,i=0,n=()=>{if(i>=
s)throw new RangeError("fewer vertices than the lines have");let f=t[i]|t[i+s]<<8|t[i+2*s]<<16|t[i+++3*s]<<24;return f>>>1^-(f&1)},o=n();n();let a=Array.from({length:Math.
min(o,s)},()=>({unit:n(),size:n()})),c=0,l=0;return a.map(({unit:f,size:v})=>{let E=[],m=0,b=0,S=0,z=0,O=0,C=0;for(let U=0;U<v;U++){let w=n(),T=n();U?([O,S]=[S,
(S+O>>1)+w],[C,z]=[z,(z+C>>1)+T],m+=S,b+=z):(m=c+=w,b=l+=T),E.push(e(b/f,m/f))}return E})}function Wt({rows:t,columns:e}){let s=Array.from({length:t},()=>({}));
return Object.entries(e).forEach(([i,n])=>{let o=Array.isArray(n)?a=>n[a]:"all"in n?()=>n.all:a=>n.of[n.at[a]];s.forEach((a,c)=>{let l=o(c);l!==null&&(a[i]=l)})}),
s}function Fn(t,e){return`${[t-360*Math.round(t/360),e].map(i=>Number(i.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Fe({lists:t,...e}){let s=Object.
entries(t).map(([n,o])=>[n,Wt(o)]),i=Object.entries(e).map(([n,o])=>{let a=o.facts&&Wt(o.facts),c=o.lists&&Wt(o.lists);return[n,Wt(o).map((l,f)=>{let v=a?.[f];return v?.
position===!0&&(v.position=Fn(Number(l.lon),Number(l.lat))),{...l,facts:v,lists:c?.[f]}})]});return{lists:Object.fromEntries(s),...Object.fromEntries(i)}}function Ze({
columns:t,rows:e,steps:s},i,n){let o=new Float32Array(t*e);for(let a=0,c=0;a<o.length;a++)a%t===0&&(c=0),s[a]===" "?o[a]=n:o[a]=c=(c+s.charCodeAt(a)-63)%i;return o}var Ge=4.5,Zn=.35/2**Ge;function Gn(t,e,s){let i=e.map(o=>t.project(o,0)),n=i.length>8?L.LineUtil.simplify(i,Zn):i;return{fine:i,coarse:n,bounds:L.bounds(i),closed:s}}
function Ve(t,e,s,i){let n=null,o=new Map;function a(){n||=s.map(l=>Gn(t,l,i)),o=new Map,this._rings=[]}function c(){let l=2**t.getZoom(),f=t.getPixelOrigin(),{
min:v,max:E}=this._renderer._bounds,m=L.bounds(v.subtract([2,2]),E.add([2,2])),b=L.bounds(m.getTopLeft().add(f).divideBy(l),m.getBottomRight().add(f).divideBy(l));
this._parts=[],(n||[]).forEach(S=>{if(!S.bounds.intersects(b))return;let z=o.get(S);if(!z){let{x:C,y:U}=f;z=(t.getZoom()<=Ge?S.coarse:S.fine).map(T=>new L.Point(
Math.round(T.x*l)-C,Math.round(T.y*l)-U)),o.set(S,z)}if(i){let C=L.PolyUtil.clipPolygon(z,m,!0);C.length&&this._parts.push(C);return}let O=null;for(let C=1;C<z.
length;C++){let U=L.LineUtil.clipSegment(z[C-1],z[C],m,C>1,!0);if(!U){O=null;continue}O||this._parts.push(O=[U[0]]),O.push(U[1]),U[1]!==z[C]&&(O=null)}})}return Object.
assign(Lt(e),{_project:a,_clipPoints:c}),e}var Vn=6;function Un(t,[e,s]){let i=(n,o,a)=>n.some(c=>Math.abs(o-c)<.002&&Math.abs(a-c)<.002);return t.flatMap(n=>{let o=[],a=[n[0]];for(let c=1;c<=n.length;c++){
let l=n[c-1],f=n[c%n.length];i(e,l.lng,f.lng)||i(s,l.lat,f.lat)?(a.length>1&&o.push(a),a=[f]):a.push(f)}return a.length>1&&o.push(a),o})}function qn(t,e,s,i){let n=e.
length,o=null;for(let a of[...t].reverse()){let{west:c,south:l,step:f,columns:v,rows:E}=a[0],m=c+f*(v-1),b=l+f*(E-1);if(o&&(e[0]>m||e[n-1]<c||s[0]<l||s[n-1]>b))
continue;let S=a.find(C=>C.step*i>=1.5)||a[a.length-1],z=ze(S,e,s);if(!o){o=z;continue}let O=(C,U,w)=>Math.min(C-U,w-C)/(Vn*f);for(let C=0,U=0;C<n;C++){let w=O(
s[C],l,b);for(let T=0;T<n;T++,U++){let h=Math.min(w,O(e[T],c,m),1);h>0&&(o[U]+=h*(z[U]-o[U]))}}}return o||new Float32Array(n*n)}function Yn(t,e,s,i,n){let o=t.width,
a=2**e.z,c=Array.from({length:o},(g,M)=>(M+.5)/o),l=c.map(g=>360*(e.x+g)/a-180),f=c.map(g=>Math.atan(Math.sinh(Math.PI*(1-2*(e.y+g)/a)))*180/Math.PI),v=qn(s,l,f,
256*a/360),{west:E,south:m,step:b,columns:S,rows:z}=s[s.length-1][0],O=(g,M,N)=>g>M-b&&g<M+N*b,C=l.map(g=>O(g,E,S)),U=i.length-1,w=n.map(([g,M,N])=>255<<24|N<<16|
M<<8|g),T=St(t),h=T.createImageData(o,o),p=new Int32Array(h.data.buffer);for(let g=0,M=0;g<o;g++){if(!O(f[g],m,z)){M+=o;continue}for(let N=0;N<o;N++,M++){if(!C[N])
continue;let B=v[M],_=0;for(;_<U&&B>=i[_+1];)_++;p[M]=w[_];let x=_?B-i[_]:1/0,$=_<U?i[_+1]-B:1/0,D=Math.min(x,$);if(D>3)continue;let P=.5-D/Math.max(Math.abs(B-
v[N?M-1:M+1]),Math.abs(B-v[g?M-o:M+o]),1e-4);if(P<=0)continue;let[W,I]=[n[_],n[x<$?_-1:_+1]],Y=G=>Math.round(W[G]+P*(I[G]-W[G]));p[M]=255<<24|Y(2)<<16|Y(1)<<8|Y(
0)}}T.putImageData(h,0,0)}function Hn(t,e){return e.some(s=>s.reduce((i,n)=>{let o=i;for(let a=0,c=n.length-1;a<n.length;c=a++){let l=n[a],f=n[c];l.lat>t.lat!=f.
lat>t.lat&&t.lng<(f.lng-l.lng)*(t.lat-l.lat)/(f.lat-l.lat)+l.lng&&(o=!o)}return o},!1))}function qe({map:t,data:e,ground:s,box:i},n){let o=document.documentElement.
classList.contains("plain"),a=window.matchMedia("screen and (prefers-color-scheme: dark)"),c=window.matchMedia("print"),l=I=>L.svg({pane:I,padding:.3}),f=l("lan\
d"),v=l("borders"),E={interactive:!1,smoothFactor:.6},{tiers:m}=s;function b(I,Y,G,u,k=!1){if(!Y.length)return;let A={...E,renderer:u,className:`ground ${I}`},Z=k?
L.polygon(Y,A):L.polyline(Y,A);G.addLayer(Ve(t,Z,k?Y.flat():Y,k))}let S=L.layerGroup(),z=L.layerGroup();m.forEach(({land:I})=>b("land",I,t,f,!0));let O=m.map(I=>Un(
I.land.flat(),I.edges));O.forEach(I=>b("coast",I,t,f));let C=I=>m.flatMap(Y=>Y[I]);b("rivers",C("rivers"),S,f),m.forEach(({lakes:I})=>b("lake",I,S,f,!0)),b("can\
als",C("canals"),S,f),b("borders",C("borders"),z,v),b("disputed",C("disputed"),z,v);let U=I=>[1,3,5].map(Y=>parseInt(I.slice(Y,Y+2),16)),w=()=>c.matches||document.
documentElement.classList.contains("printing");function T(){let{tints:I}=s.depths;return I[w()?"print":o&&a.matches?"dark":"light"].map(U)}function h(I,Y){for(let{
west:G,south:u,step:k,columns:A,rows:Z,levels:Q}of I){let H=L.latLng(Y.lat,Y.lng+360*Math.ceil((G-k/2-Y.lng)/360)),q=Math.round((H.lng-G)/k),J=Math.round((H.lat-
u)/k);if(q<0||q>=A||J<0||J>=Z)continue;let et=Q[J*A+q];if(et===-1||m.some(({land:nt})=>Hn(H,nt)))return null;let{deepest_m:ut,levels:X}=s.depths,ot=nt=>ut*(Math.
max(nt,0)/(X-1))**2,ft=ot(et-.5),dt=ft<100?1:10;return{low_m:dt*Math.floor(ft/dt),high_m:dt*Math.ceil(ot(et+.5)/dt),cell_km:Math.round(k*111.2)}}return null}function p(){
let I=s.depths.grids.map(q=>({...q,levels:Ze(q,s.depths.levels,-1)}));if(n.depthAt=q=>h(I,q),!o)return;let Y=I.map(Pe),G=[],u=(q,J)=>Yn(q,J,Y,s.depths.bands,T()),
k=!1;t.on("movestart",()=>{k=!0}).on("moveend",()=>{k=!1});function A(q){let J=performance.now()+q;for(let et;performance.now()<J&&(et=G.shift());)u(et.tile,et.
coords),et.done(void 0,et.tile);G.length&&setTimeout(()=>A(8),k?50:0)}let Z=Lt(L.GridLayer).extend({createTile(q,J){let et=d("canvas","leaflet-tile"),{_whole:ut}=this,
X=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-ut);return et.width=et.height=Math.ceil(256*Math.min(X,2)),G.push({tile:et,coords:q,done:J})===1&&queueMicrotask(
()=>A(w()?1/0:8)),et},_setView(q,J,...et){this._whole=Math.floor(J+1e-6),Lt(L.GridLayer.prototype)._setView.call(this,q,J,...et)},_clampZoom(){return this._whole},
repaint(){Q(this).forEach(({el:q,coords:J})=>u(q,J))}}),Q=q=>Object.values(Lt(q)._tiles),H=new Z({pane:"depths",noWrap:!0,bounds:e.window,keepBuffer:1,updateWhenZooming:!1});
H.on("load",()=>{i.dataset.depths="drawn"}),n.addLayer({key:"depths",title:"Depth",parent:"ground",group:H}),[a,c].forEach(q=>q.addEventListener("change",()=>H.
repaint())),window.addEventListener("afterprint",()=>H.repaint()),n.paintNow=()=>{A(1/0),H.repaint(),Q(H).forEach(({el:q})=>{q.style.opacity="1"})}}if(s.depths.
grids.length&&p(),!o)return;n.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:S}),n.addLayer({key:"borders",title:"Borders",parent:"ground",
group:z});let g=Re([...O.flat(),...C("borders"),...C("disputed")]),M=new Set(e.crossed||[]),N=document.documentElement.lang==="ar",B=.3,_=new Set(s.names.map(([
I,Y,G,u,k,A])=>({kind:I,zoom:A,latlng:L.latLng(k,u),text:N&&G||Y,first:I==="country"&&M.has(Y)})));s.names.forEach(([I,Y,G,u,k,A])=>n.addSearch({names:[Y,G],kind:I.
charAt(0).toUpperCase()+I.slice(1),late:!0,open(){let Z=d("h2","",d("bdi","",Y)),Q=L.latLng(k,u),H=I==="city"||I==="capital",q=d("span","ar",G);Object.assign(q,
{lang:"ar",dir:"rtl"}),G&&Z.append(q),n.card(d("article","card of-ground",d("p","kicker",I.charAt(0).toUpperCase()+I.slice(1)),Z,...H?n.hereLines(Q).map(J=>d("p",
"",J)):[]),Q),n.visit(()=>t.setView(Q,Math.max(A+.5,3),{animate:!1}))}}));let x=[],$={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},D={ocean:5.5,country:8},
P=!0;function W(I){let Y=t.getBounds().pad(.3);_.forEach(G=>{if(I+B<G.zoom||!Y.contains(G.latlng))return;_.delete(G);let u=G.kind==="city"||G.kind==="capital";if(u&&
n.places.some(({latlng:Z})=>Math.abs(Z.lat-G.latlng.lat)<.15&&Math.abs(Z.lng-G.latlng.lng)<.15))return;let A=d("span",G.kind,G.text);N&&A.classList.add("ar"),x.
push({...G,label:n.addLabel({latlng:G.latlng,element:A,beside:u,rank:(G.first?1e3:0)+10*(10-G.zoom)+($[G.kind]||0),reach:u?0:G.kind==="ocean"?90:G.first?96:G.kind===
"country"?36:26,within:G.kind==="country"?g:null})})}),x.forEach(({kind:G,zoom:u,label:k})=>{k.shown=P&&I+B>=u&&I<(D[G]||99),k.element.classList.toggle("near",I>=
u+1.5)}),i.dataset.scale=I<3?"world":I<5?"region":"country"}n.onDraw(W),t.on("moveend",()=>W(t.getZoom())),n.addLayer({key:"names",title:"Place names",parent:"g\
round",group:null,show:I=>{P=I}})}var ue=["aria-label","aria-valuetext","title","placeholder"],Wn={".":"٫",",":"٬"},Kn="[^A-Za-z]*\\d[^A-Za-z]*?",Jn=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
Qn=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,e=>e.replace(/[\d.,]/g,s=>s==="."||s===","?Wn[s]:String.fromCharCode(1632+Number(s)))),[Xn,to]=[8294,
8297].map(t=>String.fromCharCode(t)),Ye=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${Xn}${t}${to}`:t;function eo(t,e){let s=new Intl.PluralRules(
e),i=Object.entries(t).filter(([o])=>o.includes("{")).map(([o,a])=>{let c=o.split(/\{(\w+)\}/),l=c.filter((v,E)=>E%2===0),f=c.map((v,E)=>E%2?`(?<${v}>${v==="n"?
Kn:"[^]+?"})`:Jn(v)).join("");return{size:l.join("").length,pattern:new RegExp(`^${f}$`),form:a}}).sort((o,a)=>a.size-o.size);function n(o){for(let c of[o,o.charAt(
0).toLowerCase()+o.slice(1)]){let l=t[c];if(typeof l=="string")return l}for(let{pattern:c,form:l}of i){let f=c.exec(o)?.groups;if(!f)continue;return(typeof l=="\
string"?l:l[s.select(Number((f.n||"").replace(/[^\d.]/g,"")))]||l.other).replace(/\{(\w+)\}/g,(E,m)=>n(f[m])??Ye(f[m]))}if(!o.includes(", "))return null;let a=o.
split(", ").map(c=>/[A-Za-z]/.test(c)?n(c):Ye(c));return a.includes(null)?null:a.join("، ")}return n}function He(t){let e=document.getElementById("texts");if(!e)
return;let{texts:s,numerals:i,original:n}=JSON.parse(e.textContent||"{}"),o=eo(s,document.documentElement.lang),a=i==="arab"?Qn:E=>E,c=E=>{let m=E.trim(),b=/[A-Za-z]/.
test(m)?o(m):null;return a(b===null?E:E.replace(m,()=>b))};function l(E){let m=document.createElement("q");Object.assign(m,{lang:"en",dir:"ltr",translate:!1}),m.
textContent=E.data.slice(n.length+1),E.data=n,E.after(" ",m)}function f(E){if(E instanceof Text){let m=E.parentElement?.closest("script, style, [translate=no]");
!m&&E.data.startsWith(`${n} `)&&l(E);let b=m?E.data:c(E.data);b!==E.data&&(E.data=b)}else E instanceof Element&&!E.matches("script, style")&&(ue.forEach(m=>{let b=E.
getAttribute(m),S=b&&c(b);S&&S!==b&&E.setAttribute(m,S)}),E.childNodes.forEach(f))}let v={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:ue};
new MutationObserver(E=>E.forEach(({type:m,target:b,addedNodes:S})=>{m==="childList"?S.forEach(f):m==="characterData"?f(b):b instanceof Element&&ue.forEach(z=>{
let O=b.getAttribute(z),C=O&&c(O);C&&C!==O&&b.setAttribute(z,C)})})).observe(t,v),f(t)}var Je=(t,e,s,i,n)=>e<t.x+t.w&&t.x<e+i&&s<t.y+t.h&&t.y<s+n,We=new Map;function no(t){let e=We.get(t);if(e)return e;let s=[],i=t>90?Array.from({length:17},(n,o)=>(o-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return i.forEach(n=>i.forEach(o=>s.push([n*t,o*t]))),We.set(t,s.sort((n,o)=>Math.hypot(...n)-Math.
hypot(...o))),s}function oo(t){let e=new Map;return t.forEach(s=>{let i=(s.x>>4)*4096+(s.y>>4),n=e.get(i);n?n.push(s):e.set(i,[s])}),(s,i,n,o)=>{let a=0;for(let c=s-
3>>4;c<=s+n+3>>4;c++)for(let l=i-1>>4;l<=i+o+1>>4;l++)for(let f of e.get(c*4096+l)||[])f.x>s-3&&f.x<s+n+3&&f.y>i-1&&f.y<i+o+1&&a++;return a}}function Ke(){let t=new Map,
e=({x:n,y:o,w:a,h:c},l)=>{for(let f=Math.floor(n/64);f<=(n+a)/64;f++)for(let v=Math.floor(o/64);v<=(o+c)/64;v++)if(l(t.get(f*4096+v),f*4096+v))return!0;return!1};
return{free:(n,o,a,c)=>!e({x:n,y:o,w:a,h:c},l=>!!(l&&l.some(f=>Je(f,n,o,a,c)))),take:(n,o,a,c)=>{let l={x:n,y:o,w:a,h:c};e(l,(f,v)=>(f?f.push(l):t.set(v,[l]),!1))}}}
function Qe(t,e){let s=t.getContainer(),i=[],n=[],o=[];function a({latlng:m,element:b,rank:S,dot:z=!1,reach:O=0,beside:C=!1,within:U=null}){let w={latlng:m,element:b,
rank:S,dot:z,reach:O,beside:C,within:U,shown:!0};return z||(b.classList.add("ground-name"),L.marker(m,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"\
name-holder",html:b,iconSize:[0,0]})}).addTo(t)),i.push(w),w}function c(){let m=t.attributionControl.getContainer(),{parentElement:b,firstElementChild:S}=e;!m||
!b||!(S instanceof HTMLElement)||(b.style.setProperty("--title",`${S.offsetHeight}px`),b.style.setProperty("--credits",`${m.offsetWidth>s.clientWidth-180?m.offsetHeight:
0}px`))}let l=!1;t.on("viewprereset",()=>{l=!0}),t.on("viewreset",()=>{l=!1});function f(){if(l)return;c();let m=t.getZoom(),b=t.getPixelBounds().getTopLeft(),S=t.
getSize(),z=Ke(),O=Ke(),C=[],U={zoom:m,origin:b,size:S,free:z.free,take:z.take,inside:(x,$,D,P)=>x>2&&$>2&&x+D<S.x-2&&$+P<S.y-22,crossed:()=>0},{free:w,take:T,inside:h}=U,
p=s.getBoundingClientRect();[e,Mt("tools"),...s.querySelectorAll(".leaflet-control, .large-year")].forEach(x=>{let{left:$,top:D,width:P,height:W}=x.getBoundingClientRect();
x!==e&&!P||(T($-p.left,D-p.top,P,W),C.push({x:$-p.left,y:D-p.top,w:P,h:W}))}),i.forEach(({element:x,within:$})=>{$&&x.classList.remove("less")});let g=L.bounds(
[-200,-200],S.add([200,200])),M=i.filter(x=>x.shown).map(x=>({...x,at:t.project(x.latlng,m).subtract(b)})).filter(x=>g.contains(x.at)).map(x=>({...x,w:x.element.
offsetWidth,h:x.element.offsetHeight})),N=new Set(M.map(({element:x})=>x));M.filter(x=>x.dot).forEach(({at:{x,y:$}})=>T(x-7,$-7,14,14));let B=U.crossed=oo(o.flatMap(
x=>x(m,b)).filter(x=>h(x.x,x.y,0,0)));i.forEach(({element:x})=>{N.has(x)||(x.dataset.side="none")}),M.sort((x,$)=>Number($.dot)-Number(x.dot)||$.rank-x.rank),M.
filter(x=>x.dot).forEach(({element:x,at:$,rank:D,w:P,h:W})=>{let I=[["right",$.x+9,$.y-W/2],["left",$.x-9-P,$.y-W/2],["above",$.x-P/2,$.y-9-W],["below",$.x-P/2,
$.y+9]],Y=([,k,A])=>!h(k,A,P,W)||!O.free(k,A,P,W)?1/0:(w(k,A,P,W)?0:40)+B(k,A,P,W)+(C.some(Z=>Je(Z,k,A,P,W))?300:0),G=I.reduce((k,A)=>Y(A)<Y(k)?A:k),u=Y(G)<[1,3,
m<3.5?30:1/0,1/0][D]?G:null;x.dataset.side=u?u[0]:"none",u&&(T(u[1],u[2],P,W),O.take(u[1],u[2],P,W))}),n.forEach(x=>x(U));let _=256*2**m;M.filter(x=>!x.dot).forEach(
({element:x,at:{x:$,y:D},reach:P,beside:W,within:I,...Y})=>{let{w:G,h:u}=Y,k=()=>W?3:G/2,A=()=>no(P).find(([Q,H])=>{let q=$+Q-k(),J=D+H-u/2;return h(q,J,G,u)&&!B(
q,J,G,u)&&w(q-2,J-2,G+4,u+4)&&(!I||I([($+b.x)/_,(D+b.y)/_],[(q+b.x)/_,(J+2+b.y)/_,G/_,(u-4)/_]))}),Z=A();if(!Z&&I){let Q=x.classList.contains("near")?.76:.95;[G,
u]=[G*Q,u*Q],Z=A(),x.classList.toggle("less",!!Z)}x.dataset.side=Z?"on":"none",Z&&(x.style.translate=`${Z[0]}px ${Z[1]}px`,T($+Z[0]-k()-3,D+Z[1]-u/2-3,G+6,u+6))})}
return{addLabel:a,layout:f,onLayout:m=>{n.push(m)},addInk:m=>{o.push(m)}}}var so=520,ao="600 11px ",ro=.4;function io(t){let e=[];return t.forEach(s=>{let i=e[e.length-1];i&&i[i.length-1].distanceTo(s[0])<8?i.push(...s):e.push([...s])}),
e}function*co(t,e,s){for(let i=0;i<t.length;i+=3){let n=i,o=0;for(;n+1<t.length&&o<s+14;)o+=t[n+1].distanceTo(t[n]),n++;if(o<s+14)continue;let a=t.slice(i,n+1);
a.some(c=>c.x<8||c.y<8||c.x>e.x-8||c.y>e.y-24)||a[0].distanceTo(a[a.length-1])<.96*o||(yield[a,i*6])}}var lo=(t,e,s)=>t.every(i=>!s(i.x+e.x-2,i.y+e.y-3,4,6));function Xe({
map:t,routes:e,usersOf:s},i){let n=L.svg({pane:"along",padding:.2}).addTo(t),o=St(document.createElement("canvas"));o.font=ao+getComputedStyle(document.body).fontFamily;
let a=new Map,c=O=>{let C=a.get(O)??o.measureText(O).width+ro*O.length;return a.set(O,C),C},l=null,f=-1,[v,E]=["",""].map(()=>L.SVG.create("g"));Lt(n)._rootGroup.
append(v,E);function m(O){let C=[];return e.forEach((U,w)=>{if(!U.shown||O>=0&&w!==O)return;let T=null;U.parts.forEach(h=>{let p=O>=0?[]:s(h.leg).filter(g=>g<w&&
e[g].parts.some(M=>M.number===h.number&&M.system===h.system));if(!h.system||p.length){T=null;return}T&&T.name===h.system?T.seen.push(...h.seen):C.push(T={name:h.
system,r:w,seen:[...h.seen]})})}),C.map(U=>({...U,seen:io(U.seen)}))}function b(O,C,U,w){let T=L.SVG.create("path"),h=L.SVG.create("text"),p=L.SVG.create("textP\
ath");return T.setAttribute("d","M"+U.map(({x:g,y:M})=>`${g.toFixed(1)} ${M.toFixed(1)}`).join("L")),T.setAttribute("id",C),T.setAttribute("class","along-path"),
p.setAttribute("href",`#${C}`),p.setAttribute("startOffset","50%"),p.textContent=O,h.setAttribute("class",w),h.append(p),[T,h]}function S({origin:O,size:C,free:U,
take:w,crossed:T},h){let p=h<0?v:E;p.replaceChildren();let g=t.getPixelOrigin().subtract(O);m(h).forEach((M,N)=>{let B=c(M.name),_=-1/0,x=0,$=M.seen.flatMap(D=>{
let P=x;return x+=6*D.length,[...co(D,C,B)].map(([W,I])=>({piece:W,at:P+I}))});for(let{piece:D,at:P}of $){if(P-_<so)continue;let I=D[D.length-1].x<D[0].x?D.reverse():
D,Y=I[I.length-1].subtract(I[0]),G=Math.hypot(Y.x,Y.y),u=L.point(Y.y/G,-Y.x/G),k=[5,-15].find(H=>lo(I,u.multiplyBy(H+5),T))??(h>=0?5:void 0);if(k===void 0)continue;
let A=I.map(H=>H.add(u.multiplyBy(k)));if(A.slice(1).reduce((H,q,J)=>H+q.distanceTo(A[J]),0)<B+4)continue;let Q=I.filter((H,q)=>q%2===0).map(H=>H.add(u.multiplyBy(
k+5)));h<0&&!Q.every(({x:H,y:q})=>U(H-6,q-6,12,12))||(h<0&&Q.forEach(({x:H,y:q})=>w(H-6,q-6,12,12)),_=P,p.append(...b(M.name,`along-${h}-${N}-${P}`,A.map(H=>H.subtract(
g)),`along route-${M.r}${h<0?"":" hot"}`)))}})}function z(O){f=O,E.replaceChildren(),O>=0&&l&&S(l,O),v.style.display=O>=0&&E.childElementCount?"none":""}return i.
onLayout(O=>{l=O,S(O,-1),z(f)}),z}var uo=5,fo=12,ho=5,tn=18,po=4e4,Kt=t=>t.km??NaN;function mo(t,e,s){let i=[t[0]];for(let n=1;n<t.length;n++){let o=t[n-1],a=t[n],c=L.LineUtil.clipSegment(o,a,s);
if(c){let[l,f]=c,v=Math.max(Math.ceil(l.distanceTo(f)/e),1),E=o.distanceTo(a)||1;for(let m=0;m<=v;m++){let b=l.multiplyBy(1-m/v).add(f.multiplyBy(m/v));b.km=Kt(
o)+(Kt(a)-Kt(o))*o.distanceTo(b)/E,i.push(b)}}i.push(a)}return i.filter((n,o)=>!o||n.x!==i[o-1].x||n.y!==i[o-1].y)}function go(t,e,s){let i=[],n=null;for(let o=1;o<
t.length;o++){let a=L.LineUtil.clipSegment(t[o-1],t[o],s);if(!a)continue;let[c,l]=a,f=Math.max(Math.ceil(c.distanceTo(l)/e),1);(!n||!n.equals(c))&&i.push([c]);for(let v=1;v<=
f;v++)i[i.length-1].push(c.multiplyBy(1-v/f).add(l.multiplyBy(v/f)));n=l}return i}function yo(t){let e=[0];for(let s=1;s<t.length;s++)e.push(e[s-1]+Math.hypot(t[s].
x-t[s-1].x,t[s].y-t[s-1].y));for(let s=0,i=0,n=0,o=0,a=0;s<t.length;s++){for(;n<t.length&&e[n]<=e[s]+tn;)o+=t[n].mx,a+=t[n].my,n++;for(;e[i]<e[s]-tn;)o-=t[i].mx,
a-=t[i].my,i++;t[s].ox=o/(n-i),t[s].oy=a/(n-i)}}function fe(t){if(!t.metres){let e=t.metres=[0];t.latlngs.slice(1).forEach((s,i)=>e.push(e[i]+Zt(t.latlngs[i],s).
m))}return t.metres}function en({leg:t,from_km:e,backwards:s},i){let n=fe(t),o=n[n.length-1],a=o?t.km*i/o:0;return e+(s?t.km-a:a)}function nn({map:t,data:e},s){
let i=e.legs.map(h=>({...h,latlngs:h.line,bands:[]})),n=h=>[h.casing,h.line,h.over,h.hit].flatMap(p=>p||[]),o=e.routes.map((h,p)=>{let g=0,M=h.legs.map(([$,D],P)=>{
let W=i[$],I=h.standings[P]||"",Y=p>=6?" late":"",G=W.schematic?"schematic":W.modelled?"modelled":"known",u=`${W.medium} ${G}${Y} route-${p} ${I}`.trim(),k={interactive:!1,
smoothFactor:0,weight:W.medium==="land"?4:2.5},A={leg:W,number:$,backwards:D,system:h.systems[P],from_km:g,plain:[],dots:[],points:[],seen:[],casing:L.polyline(
[],{...k,pane:"casings",className:`casing ${u}`}),line:L.polyline([],{...k,pane:"lines",className:`line ${u}`}),over:I?L.polyline([],{...k,pane:"lines",className:`\
over ${u}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${u}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return g+=W.km,A.hit.on("click",Z=>{s.openRoute(
s.routeNear(Z.latlng)||{r:p,part:A},Z.latlng)}),A.hit.on("mousemove",Z=>s.highlight((s.routeNear(Z.latlng)||{r:p}).r)),A.hit.on("mouseout",()=>s.highlight(-1)),
A}),N=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${p}`,html:String(p+1),iconSize:[20,20]})}).on("click",()=>s.open(
"route",p,N.getLatLng())),B=L.layerGroup(M.flatMap(n)),_=L.latLngBounds(M.flatMap($=>$.leg.latlngs));return{parts:M,label:N,group:B,bounds:_,shown:!0,away:!1,since:h.
since,until:h.until,dots:[],wanted:!0}}),a=h=>h.routes.filter(p=>o[p].shown),c=h=>!s.only||s.only.includes(h);i.forEach(h=>{for(let p=0;h.accuracy_m&&p<h.latlngs.
length-1;){let g=p+1;for(;g<h.latlngs.length-1&&Math.abs(h.latlngs[g+1].lat-h.latlngs[p].lat)<1;)g++;h.bands.push(L.polyline(h.latlngs.slice(p,g+1),{pane:"bands",
interactive:!1,noClip:!0,smoothFactor:1,className:h.routes.length>1?"band shared":`band route-${h.routes[0]}`})),p=g}});function l(h){i.forEach(p=>{let g=p.latlngs[p.
latlngs.length>>1].lat,M=p.accuracy_m||0,N=M>fo*It(g,h);p.bands.forEach(B=>{if(N&&a(p).some(_=>c(_)&&!s.failed.has(_))){let _=B.getLatLngs(),x=(_[0].lat+_[_.length-
1].lat)/2;B.addTo(t).setStyle({weight:2*M/It(x,h)})}else B.remove()})})}let f=null;function v(h,p){h.forEach(({route:B,r:_})=>B.parts.forEach(x=>{let $=e.comparison&&
_<e.comparison.paired?fe(x.leg):null,D=L.LineUtil.simplify(x.leg.latlngs.map((P,W)=>{let I=t.project(P,p);return $&&(I.km=en(x,$[W])),I}),.8);x.plain=x.backwards?
D.reverse():D}));let g=t.getPixelBounds(),M=g.getSize().multiplyBy(.7),N=L.bounds(g.getTopLeft().subtract(M),g.getBottomRight().add(M));f=N,h.forEach(({route:B,
r:_})=>{let x=B.dots=B.parts.flatMap($=>mo($.plain,6,N).map(D=>({x:D.x,y:D.y,km:Kt(D),r:_,part:$,dx:0,dy:0,mx:0,my:0,ox:0,oy:0})));x.forEach(($,D)=>{let P=x[Math.
max(D-1,0)],W=x[Math.min(D+1,x.length-1)],I=Math.hypot(W.x-P.x,W.y-P.y)||1;$.dx=(W.x-P.x)/I,$.dy=(W.y-P.y)/I})})}function E(h){let p=ho+2,g=new Map,M=(B,_)=>Math.
floor(B/p)*67108864+Math.floor(_/p);h.filter(({r:B})=>c(B)).forEach(({route:B})=>B.dots.forEach(_=>{let x=M(_.x,_.y),$=g.get(x);$?$.push(_):g.set(x,[_])}));let N=h.
reduce((B,{route:_})=>B+_.dots.length,0)<=po;h.filter(({r:B})=>c(B)).forEach(({route:B,r:_})=>B.dots.forEach(x=>{let $=new Map([[_,x]]);for(let A=0;N&&A<9;A++){
let Z=x.x+(Math.floor(A/3)-1)*p,Q=x.y+(A%3-1)*p;for(let H of g.get(M(Z,Q))||[]){if(H.r===_)continue;let q=Math.hypot(H.x-x.x,H.y-x.y),J=$.get(H.r);q>p||Math.abs(
H.dx*x.dx+H.dy*x.dy)<.8||(!J||q<Math.hypot(J.x-x.x,J.y-x.y))&&$.set(H.r,H)}}let D=a(x.part.leg).filter(c),P=[...new Set([...$.keys(),...D])].sort((A,Z)=>A-Z);if(P.
length<2)return;let W=[...$.values()],I=$.get(P[0])||x,Y=D.includes(P[0])&&!$.has(P[0])?S(P[0],x.part):1,G=Math.min(uo,Math.max(3.6,24/P.length),80/P.length)*Y,
u=(P.indexOf(_)-(P.length-1)/2)*G,k=W.reduce((A,Z)=>[A[0]+Z.x/W.length,A[1]+Z.y/W.length],[0,0]);x.mx=k[0]-x.x-I.dy*u,x.my=k[1]-x.y+I.dx*u}))}function m(h){let p=o.
map((g,M)=>({route:g,r:M})).filter(({route:g})=>g.shown);v(p,h),E(p),p.forEach(({route:g})=>{yo(g.dots),g.parts.forEach(M=>{M.dots=[]}),g.dots.forEach(M=>M.part.
dots.push(M)),g.parts.forEach(M=>{M.points=M.dots.map(N=>L.point(N.x+N.ox,N.y+N.oy))}),g.parts.forEach((M,N)=>{let B=g.parts[N+1],_=B?[...M.points,B.points[0]]:
M.points,x=L.LineUtil.simplify(_,.4).map($=>t.unproject($,h));n(M).forEach($=>$.setLatLngs(x))})}),b.forEach(g=>g(h))}let b=[];s.onLines=h=>{b.push(h)};function S(h,p){
let g=o[h].parts.find(M=>M.number===p.number);return g&&g.backwards!==p.backwards?-1:1}s.routeNear=(h,p=10)=>{let g=t.project(h,t.getZoom()),M=null,N=p;return o.
forEach((B,_)=>{B.shown&&B.parts.forEach(x=>{for(let $=1;$<x.points.length;$++){let D=L.LineUtil.pointToSegmentDistance(g,x.points[$-1],x.points[$]);D<N&&(N=D,M=
{r:_,part:x})}})}),M},s.addInk((h,p)=>{let g=L.bounds(p,p.add(t.getSize()));return o.filter(M=>M.shown).flatMap(M=>M.parts.flatMap(N=>(N.seen=go(N.points,6,g).map(
B=>B.map(_=>_.subtract(p))),N.seen.flat())))});let z=[.5,.4,.6,.3,.7,.2,.8,.1,.9];s.onLayout(({zoom:h,origin:p,size:g,free:M,take:N})=>{o.forEach(B=>{if(B.label.
remove(),!B.shown)return;let _=B.parts.flatMap(D=>D.seen.map(P=>({piece:P,users:P.length?a(D.leg).length:0})));_.sort((D,P)=>D.users-P.users||P.piece.length-D.piece.
length);let $=_.flatMap(({piece:D})=>z.map(P=>D[Math.floor(P*D.length)])).find(({x:D,y:P})=>D>14&&P>14&&D<g.x-14&&P<g.y-14&&M(D-11,P-11,22,22));$&&(N($.x-11,$.y-
11,22,22),B.label.setLatLng(t.unproject($.add(p),h)).addTo(t))})});let O=Xe({map:t,routes:o,usersOf:a},s),C=-1;s.highlight=h=>{h!==C&&(C=h,document.documentElement.
classList.toggle("has-hot",h>=0),document.querySelectorAll(".hot").forEach(p=>p.classList.remove("hot")),O(h),h>=0&&document.querySelectorAll(`.route-${h}`).forEach(
p=>p.classList.add("hot")))};let U=h=>{if(h instanceof SVGPathElement)return-2;let p=h instanceof Element&&h.closest("[class*=route-], [data-route]");if(!p)return-1;
let g=/(?:^| )route-(\d+)(?: |$)/.exec(p.getAttribute("class")||"");return Number(g?g[1]:p.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(h=>document.
addEventListener(h,p=>{let g=U(p.target);g>-2&&s.highlight(g)})),document.addEventListener("focusout",()=>s.highlight(-1)),s.kpAt=({part:h},p)=>{let{leg:g}=h,M=fe(
g),N=t.project(p,t.getZoom()),B=g.latlngs.map($=>t.project($,t.getZoom())),_=1/0,x=0;for(let $=1;$<B.length;$++){let[D,P]=[B[$-1],B[$]],W=P.subtract(D),I=W.x**2+
W.y**2,Y=N.subtract(D),G=I?Math.min(Math.max((Y.x*W.x+Y.y*W.y)/I,0),1):0,u=N.distanceTo(D.add(W.multiplyBy(G)));u<_&&(_=u,x=M[$-1]+G*(M[$]-M[$-1]))}return en(h,
x)},s.openRoute=(h,p)=>{let g=s.open("route",h.r,p,h.part.number),{leg:M}=h.part,N=M.accuracy_m===null?NaN:M.accuracy_m/1e3,B=N>0?Math.min(2,1-Math.floor(Math.log10(
2*N))):2,_=10**-B,x=Math.max(0,B),$=(Math.round(s.kpAt(h,p)/_)*_).toLocaleString("en",{minimumFractionDigits:x,maximumFractionDigits:x}),D=Number.isNaN(N)?"accu\
racy not known":`± ${N} km`,P=d("p","kp",d("b","",`KP ${$} km`),` along the route from its start, ${D}. ${s.hereLines(p).join(". ")}.`);return vt(g,"h2").after(
P),g};let w=h=>document.querySelector(`[data-route="${h}"]`);function T(h,p){let g=h.wanted&&!h.away,M=w(p);if(M){let N=M.querySelector("input");N&&(N.checked=h.
wanted),M.classList.toggle("off",!g),vt(M,".when").textContent=h.away?` (not in ${s.year})`:""}h.shown!==g&&(h.shown=g,g?h.group.addTo(t):h.group.remove())}s.routes=
o,s.legs=i,o.forEach((h,p)=>{h.group.addTo(t);let g=w(p),M=g&&vt(g,".go"),N=M?.textContent??`Route ${p+1}`,B=s.addLayer({key:`route-${p}`,title:N,parent:"routes",
show:$=>{h.wanted=$,T(h,p)},mark:()=>d("span",`number route-${p}`,String(p+1))}),_=()=>{s.open("route",p,null),s.visit(()=>s.frame(h.bounds))};s.addSearch({names:[
N,M?.title],kind:`route ${p+1}`,open:_});let x=g&&g.querySelector("input");x&&x.addEventListener("change",()=>B.set(x.checked)),M&&M.addEventListener("click",_)}),
s.onYear(h=>o.forEach((p,g)=>{p.away=h!==null&&(p.since!==null&&h<p.since||p.until!==null&&h>p.until),T(p,g)}),o.flatMap(h=>[h.since,h.until])),s.onDraw(m),t.on(
"moveend",()=>{let h=t.getPixelBounds();f&&!f.contains(h)&&m(t.getZoom())}),s.onDraw(l)}function on(t,e,s,i){let n=t.getContainer(),o=Mt("panel-toggle"),a=Mt("card"),c=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),l=L.control.zoom().addTo(t),
f=()=>document.body.classList.contains("comparing"),v=!0,E=0;function m(){let N=!a.hidden,B=v&&!N;o.setAttribute("aria-expanded",String(B)),Mt("panel-body").hidden=
!B,e.classList.toggle("closed",!B&&!N),e.classList.toggle("carded",N),n.parentElement?.parentElement?.classList.toggle("covered",B||N),cancelAnimationFrame(E),E=
requestAnimationFrame(i)}function b(N){v=N,N&&p.close(),m()}o.addEventListener("click",()=>b(o.getAttribute("aria-expanded")!=="true"));function S(){let{width:N,
height:B}=e.getBoundingClientRect(),_=e.classList.contains("closed"),x=t.attributionControl.getContainer()?.offsetHeight??0;if(!xt())return e.getBoundingClientRect().
left>=n.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,x+24]}:_?{paddingTopLeft:[76,B+34],paddingBottomRight:[60,x+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[N+60,50]};let $=n.getBoundingClientRect(),D=_?null:e.getBoundingClientRect(),P=D&&D.top<$.top+40,W=D&&!P?Math.max($.bottom-D.top,0)+14:
x+62,I=P?Math.max($.right-D.left,0)+20:30,Y=n.clientHeight<330;return{paddingTopLeft:[30,Y||!_?20:B+26],paddingBottomRight:[Math.min(I,$.width/2),Math.min(Y?56:
W,$.height*.6)]}}function z(N){t.fitBounds(N,{...S(),animate:!1})}let O=null,C=()=>({at:t.getCenter(),zoom:t.getZoom()}),U=()=>{let N=C();return O!==null&&N.zoom===
O.to.zoom&&t.project(N.at).distanceTo(t.project(O.to.at))<2};function w(N){cancelAnimationFrame(E),requestAnimationFrame(()=>{let B=U()&&O?O.from:C();t.fire("vi\
sit"),N(),O={from:B,to:C()}})}function T(){if(!O||!U())return!1;let{from:N}=O;return O=null,t.fire("visit"),t.setView(N.at,N.zoom,{animate:!1}),!0}function h(){
let{paddingTopLeft:N,paddingBottomRight:B}=S();t.options.minZoom=0;let _=t.getBoundsZoom(s.bounds,!1,L.point(N[0]+B[0],N[1]+B[1])),x=Math.floor(4*Math.min(t.getBoundsZoom(
s.window,!0),_))/4;t.getZoom()<x&&t.setZoom(x,{animate:!1}),t.setMinZoom(x)}let p=bo(t,a,m);function g(){c.setPosition("bottomleft"),l.setPosition(xt()?"bottomr\
ight":"bottomleft"),b(!xt()&&!f())}let M=t.attributionControl.getContainer();return M?.addEventListener("click",N=>{N.target instanceof Element&&N.target.closest(
"a")||M.classList.toggle("open")}),g(),ye(g),z(s.bounds),{expand:b,frame:z,visit:w,back:T,limit:h,card:p.open,closeCard:p.close}}function bo(t,e,s){let i=vt(e,"\
.card-body"),n=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),o=null;function a(){if(!o)return!1;let{gone:l,from:f}=o,v=e.contains(
document.activeElement);return o=null,n.remove(),e.hidden=!0,i.replaceChildren(),l(),s(),f&&f.isConnected&&v&&f.focus({preventScroll:!0}),!0}function c(l,f,v=()=>{}){
let E=document.activeElement,m=e.contains(E),b=E===document.body?null:E,S=m&&o?o.from:b,z=m||!!(S&&S.matches(":focus-visible")),O=o;return o=null,O?.gone(),o={gone:v,
from:S},i.replaceChildren(l),i.scrollTop=0,f?n.setLatLng(f).addTo(t):n.remove(),e.hidden=!1,s(),z&&e.focus({preventScroll:!0}),l}return{open:c,close:a}}var wo=[qe,nn,ke,Se,_e],Lo=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],de=null,he=null,pe=null;Lt(window).$||=t=>{let e=document.createElement("template");return e.innerHTML=
String(t).trim(),[e.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),Lt(L.PosAnimation).include({run(t,e){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,e),this.fire("step").fire("end")}}));
function Mo(t){let{crs:e=L.CRS.EPSG3857}=t.options;e===L.CRS.EPSG3857&&(t.project=(s,i=t.getZoom())=>{let n=L.latLng(s),o=2**i;if(n.ofLat!==n.lat||n.ofLng!==n.lng){
let{x:a,y:c}=e.latLngToPoint(n,0);Object.assign(n,{ofLat:n.lat,ofLng:n.lng,u:a,v:c})}return new L.Point((n.u||0)*o,(n.v||0)*o)})}async function sn(t){He(document.
body);let e=JSON.parse(Mt("data").dataset.view||""),s=t.getContainer(),i=Mt("panel");Lo.forEach(([E,m])=>{t.createPane(E).style.zIndex=String(m)}),s.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),Mo(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(Mt("credits").innerHTML),s.setAttribute("role","application"),s.setAttribute("aria-roledescri\
ption","map");let n=!1,{layout:o,...a}=Qe(t,i),{limit:c,...l}=on(t,i,e,()=>{n&&o()});e.icon&&(delete Lt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
e.icon));let f=Eo(t,{...a,...l,layout:o},()=>n);t.setMaxBounds(e.window),c(),t.on("resize",c),s.setAttribute("aria-busy","true");let v={map:t,box:s,panel:i,...await vo(
e,s)};wo.forEach(E=>E(v,f)),n=!0,f.redraw(),s.removeAttribute("aria-busy"),xo(t,f),[de,he,pe]=[t,v,f]}function xo(t,{redraw:e,layout:s}){let i=t.getContainer(),
n=!1,o=0;function a([c,...l]){cancelAnimationFrame(o),o=requestAnimationFrame(()=>{o=0,c(),l.length?a(l):i.classList.remove("unplaced")})}t.on("zoomanim dragsta\
rt visit",()=>{n=!0}),t.on("zoomend",()=>{n?i.classList.add("unplaced"):e()}),t.on("moveend",()=>{n?a(i.classList.contains("unplaced")?[()=>e(!1),s]:[s]):s(),n=
!1}),t.on("viewreset",()=>{o||s()})}async function vo(t,e){try{let[s,i]=await Promise.all(["ground","data"].map(a=>De(Mt(a).textContent||"",(c,l)=>new L.LatLng(
c,l)))),{features:n,...o}=i;return{data:{...o,...t},ground:s,features:Fe(n)}}catch(s){let i=d("p","unread","The map cannot be drawn: this browser is from before\
 2023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");throw i.setAttribute("role","alert"),e.append(i),s}}function Eo(t,e,s){
let i=[],n=[],o=!1;function a(f=!0){let v=t.getZoom();i.forEach(E=>E(v)),f&&e.layout()}function c(){!s()||o||(a(),n.forEach(f=>f()),l.state.changed())}let l={...e,
redraw:a,year:null,only:null,affected:null,failed:new Set,layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},
add:(f,v,E)=>{l.state.entries.set(f,{get:v,set:E})}},depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(f,v)=>l.open("route",f.r,v),highlight:()=>{},
onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],systemLines:()=>[],setYear:()=>{},open:(f,v,E)=>l.card(d("div"),E),show:()=>{},find:()=>[],onDraw:f=>{
i.push(f)},onLayers:f=>{n.push(f)},addSearch:f=>{l.entries.push(f)},onYear:(f,v=[])=>{l.years.push(f),v.forEach(E=>l.dates.add(E))},together(f){let v=o;o=!0,f(),
o=v,c()},addLayer({key:f,title:v,group:E,shown:m=!0,parent:b="",count:S=null,show:z=null,mark:O=null}){let C={key:f,title:v,parent:b,count:S,mark:O,first:m,shown:!1,
set(U){C.shown!==U&&(C.shown=U,E&&(U?E.addTo(t):E.remove()),z&&z(U),c())}};return l.layers.push(C),C.set(m),C}};return l}return fn(ko);})();
