var cableroute=(()=>{var ye=Object.defineProperty;var ao=Object.getOwnPropertyDescriptor;var ro=Object.getOwnPropertyNames;var io=Object.prototype.hasOwnProperty;var co=(t,e)=>{for(var o in e)ye(t,o,{get:e[o],enumerable:!0})},lo=(t,e,o,r)=>{if(e&&typeof e=="object"||typeof e=="function")for(let n of ro(e))!io.call(t,n)&&
n!==o&&ye(t,n,{get:()=>e[n],enumerable:!(r=ao(e,n))||r.enumerable});return t};var uo=t=>lo(ye({},"__esModule",{value:!0}),t);var aa={};co(aa,{given:()=>Re,map:()=>ze,shared:()=>je,start:()=>so});var Fe=window.matchMedia("(max-width: 760px), (max-height: 480px)"),Et=()=>Fe.matches,Ze=t=>Fe.addEventListener("change",t);function kt(t){let e=document.getElementById(
t);if(!e)throw new Error(`the page has no ${t}`);return e}function Ot(t,e){let o=t.querySelector(e);if(!o)throw new Error(`the page has no ${e}`);return o}function p(t,e,...o){
let r=document.createElement(t);return e&&(r.className=e),r.append(...o),r}var wt=()=>new Promise(t=>{setTimeout(t)});function Pt(t){let e=t.getContext("2d");if(!e)
throw new Error("this browser paints on no canvas");return e}var pt=t=>t,qt=(t,e)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**e);function ee(t){let e=L.SVG.
create("svg"),o=L.SVG.create("path");return e.setAttribute("viewBox","0 0 24 24"),e.setAttribute("aria-hidden","true"),o.setAttribute("d",t),e.append(o),e}var fo='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',ho=t=>t.slice(1).reduce((e,o,r)=>e+o.distanceTo(t[r]),0);function be(t,...[
e,o,r,n,s=0]){let a=p("span",`catalogue-name ${o}`,p("bdi","",e)),i=t.containerPointToLayerPoint([r,n]);return a.style.transform=`translate(${i.x.toFixed(1)}px,\
 ${i.y.toFixed(1)}px)`+(s?` rotate(${s.toFixed(3)}rad)`:""),a}function po(t,e){let o=[];return t.forEach(r=>{let n=[0];r.slice(1).forEach((s,a)=>n.push(n[a]+s.distanceTo(
r[a])));for(let s=0,a=1;s+1<r.length;s++){for(a=Math.max(a,s+1);a+1<r.length&&n[a]-n[s]<e;)a++;let i=r[s],f=r[a],h=i.distanceTo(f);h<e||h<.985*(n[a]-n[s])||o.push(
[i,f])}}),o}function Ue({map:t,pane:e,partsOf:o,nameOf:r,colourOf:n}){let s=Pt(document.createElement("canvas"));s.font=fo;let a=new Map;function i(m){let d=a.get(
m)??s.measureText(m).width;return a.set(m,d),d}let f=m=>o(m).map(d=>d.map(y=>t.layerPointToContainerPoint(y)));function h(m,d,y,{size:M,free:x,take:v}){let _=r(
m),w=i(_)+4,A=po(d,w),I=Math.max(1,Math.floor(A.length/24));for(let P=0;P<A.length;P+=I){let[Y,K]=A[(P+m*7*I)%A.length];K.x<Y.x&&([Y,K]=[K,Y]);let nt=Y.add(K).divideBy(
2),k=K.subtract(Y),O=Math.hypot(k.x,k.y),C=L.point(k.x/O,k.y/O),j=L.point(C.y,-C.x),N=w/5+6,z=[-2,-1,0,1,2].map(B=>nt.add(C.multiplyBy(B*w/5)).subtract([w/10+3,
7]));if(!z.every(({x:B,y:c})=>B>4&&c>4&&B<M.x-60&&c<M.y-30)||!z.every(({x:B,y:c})=>x(B,c,N,14)))continue;z.forEach(({x:B,y:c})=>v(B,c,N,14));let S=nt.subtract(C.
multiplyBy(w/2-2)).add(j.multiplyBy(6.5)),D=y(_,"of-system",S.x,S.y,Math.atan2(k.y,k.x));return D.style.color=n(m),D.dataset.system=String(m),D}return null}function u(m,d,y){
m.map(M=>{let x=f(M);return{system:M,parts:x,length:x.reduce((v,_)=>v+ho(_),0)}}).sort((M,x)=>x.length-M.length).slice(0,Et()?12:60).forEach(({system:M,parts:x})=>h(
M,x,d,y))}function l(m){if(e.querySelectorAll(".lit").forEach(Y=>Y.remove()),e.classList.toggle("one",m!==null),m===null)return;let d=(...Y)=>{let K=be(t,...Y);
return K.classList.add("lit"),e.append(K),K},y=t.getSize(),M=f(m);if(h(m,M,d,{size:y,free:()=>!0,take:()=>{}}))return;let v=M.flat().filter(({x:Y,y:K})=>Y>4&&K>
14&&Y<y.x-4&&K<y.y-30);if(!v.length)return;let _=r(m),w=i(_),{x:A,y:I}=v[v.length>>1],P=d(_,"of-system",Math.max(4,Math.min(A-w/2,y.x-w-8)),I-18);P.style.color=
n(m),P.dataset.system=String(m)}return{widthOf:i,nameSystems:u,nameOne:l}}var ue=pt(L.Canvas).extend({_initPath(t){this._drawFirst||(this._container.style.display="",pt(L.Canvas.prototype)._update.call(this)),pt(L.Canvas.prototype)._initPath.
call(this,t)},_removePath(t){pt(L.Canvas.prototype)._removePath.call(this,t),this._drawFirst||(this._container.style.display="none")},_update(){pt(this._drawFirst?
L.Canvas:L.Renderer).prototype._update.call(this)}}),qe=4.5,mo=.35/2**qe;function Ge(t,e,{project:o,clip:r}){let n="",s="",a=()=>`${t.getZoom()} ${t.getPixelOrigin()}`;
Object.assign(pt(e),{onAdd(){[n,s]=["",""],pt(L.Path.prototype).onAdd.call(this)},_project(){n!==a()&&(o(),this._rings=[],[n,s]=[a(),""])},_update(){if(!this._map||
n!==a())return;let{min:i,max:f}=this._renderer._bounds,h=`${i} ${f}`;h!==s&&(s=h,r.call(this),this._updatePath())}})}function go(t){let e=t[0];return t.filter((o,r)=>{
let n=r===0||r===t.length-1||Math.abs(o.x-e.x)+Math.abs(o.y-e.y)>=1;return n&&(e=o),n})}function yo(t,e,o){let r=e.map(s=>t.project(s,0)),n=r.length>8?L.LineUtil.
simplify(r,mo):r;return{fine:r,coarse:n,bounds:L.bounds(r),closed:o}}function He(t,e,o,r){let n=null,s=new Map;function a(){n||=o.map(f=>yo(t,f,r)),s=new Map}function i(){
let f=2**t.getZoom(),h=t.getPixelOrigin(),{min:u,max:l}=this._renderer._bounds,m=L.bounds(u.subtract([2,2]),l.add([2,2])),d=L.bounds(m.getTopLeft().add(h).divideBy(
f),m.getBottomRight().add(h).divideBy(f));this._parts=[],(n||[]).forEach(y=>{if(!y.bounds.intersects(d))return;let M=s.get(y);if(!M){let{x,y:v}=h,_=t.getZoom()<=
qe?y.coarse:y.fine;M=go(_.map(w=>new L.Point(Math.round(w.x*f)-x,Math.round(w.y*f)-v))),s.set(y,M)}if(r){let x=L.PolyUtil.clipPolygon(M,m,!0);x.length&&this._parts.
push(x);return}this._parts.push(...We(M,m))})}return Ge(t,e,{project:a,clip:i}),e}function We(t,e){let o=[],r=null;for(let n=1;n<t.length;n++){let s=L.LineUtil.
clipSegment(t[n-1],t[n],e,n>1,!0);if(!s){r=null;continue}r||o.push(r=[s[0]]),r.push(s[1]),s[1]!==t[n]&&(r=null)}return o}var Ve=-1e7,bo=4,le=40;function we(t,e,o,r,n){
let s=null,a=new Map;function i(u,l){let m=a.get(l);if(m)return m;let d=2**l,y=n(l),M=u.map((v,_)=>{if(!y||!y[_])return new L.Point(v.x*d,v.y*d);let w=u[Math.max(
_-1,0)],A=u[Math.min(_+1,u.length-1)],I=A.x-w.x,P=A.y-w.y,Y=y[_]/(Math.hypot(I,P)||1);return new L.Point(v.x*d-P*Y,v.y*d+I*Y)});a.size>=bo&&a.delete(a.keys().next().
value??NaN);let x=L.LineUtil.simplify(M,.8);return a.set(l,x),x}function f(){if(s)return;let u=o.map(l=>t.project(l,0));s={points:u,bounds:L.bounds(u)}}function h(){
if(!s)return;let u=t.getZoom(),l=2**u,m=t.getPixelOrigin(),{min:d,max:y}=this._renderer._bounds,M=L.bounds(d,y),x=new L.Bounds,v=L.bounds(d.add(m).subtract([le,
le]),y.add(m).add([le,le])),{points:_,bounds:w}=s;this._parts=[],r.forEach(I=>{let P=I*256*l;if(!L.bounds(L.point(w.getTopLeft()).multiplyBy(l).add([P,0]),L.point(
w.getBottomRight()).multiplyBy(l).add([P,0])).intersects(v))return;let K=i(_,u).map(({x:nt,y:k})=>new L.Point(nt+P-m.x,k-m.y));this._parts.push(...We(K,M))}),this.
_parts.forEach(I=>I.forEach(P=>x.extend(P))),this._parts.length||x.extend([Ve,Ve]);let A=this._clickTolerance();this._pxBounds=L.bounds(x.getTopLeft().subtract(
[A,A]),x.getBottomRight().add([A,A]))}return Ge(t,e,{project:f,clip:h}),e}function Ye(t){let e=new Map,o=[],r=new Array(5).fill(0);return t.forEach((s,a)=>(s.places||[]).forEach(i=>{let f=e.get(i);f?f.push(a):e.set(i,[a])})),t.map((s,a)=>a).
sort((s,a)=>(t[a].places||[]).length-(t[s].places||[]).length).forEach(s=>{let a=r.map(i=>i/(4*t.length));(t[s].places||[]).forEach(i=>(e.get(i)||[]).forEach(f=>{
o[f]!==void 0&&a[o[f]]++})),o[s]=a.indexOf(Math.min(...a)),r[o[s]]++}),o}function Ke(t,e){let o=new Map,r=a=>{let i=o.get(a)||{users:new Set,turn:0,next:[],order:[]};
return o.set(a,i),i},n=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,s=t.map(({latlngs:a})=>a.slice(1).map((i,f)=>{let h=n(a[f]),u=n(i);return h<u?{key:`${h} ${u}`,
sense:1}:{key:`${u} ${h}`,sense:-1}}));t.forEach(({item:a},i)=>s[i].forEach(({key:f})=>r(f).users.add(a.system))),s.forEach(a=>a.slice(1).forEach(({key:i,sense:f},h)=>{
let u=a[h];r(u.key).next.push([i,f*u.sense]),r(i).next.push([u.key,f*u.sense])})),o.forEach(a=>{if(a.turn)return;a.turn=1;let i=[a];for(let f=i.pop();f;f=i.pop())
for(let[h,u]of f.next){let l=r(h);l.turn||(l.turn=f.turn*u,i.push(l))}}),o.forEach(a=>{a.order=[...a.users].sort((i,f)=>e[f]-e[i]||i-f)}),t.forEach((a,i)=>{let{
facts:{from:f,to:h},system:u}=a.item,l=s[i].map(({key:m,sense:d})=>{let{order:y,turn:M}=r(m);return d*M*(y.indexOf(u)-(y.length-1)/2)});l.some(m=>m)&&(a.slots=a.
latlngs.map((m,d)=>d===0&&typeof f=="number"||d===l.length&&typeof h=="number"?0:((l[d-1]??l[d])+(l[d]??l[d-1]))/2))})}var Le={year:900,cut:4500,other:2800},wo=11e5,Je={play:"M8 5.5V18.5L18.5 12Z",pause:"M8.5 6V18M15.5 6V18",back:"M14.5 6L8.5 12L14.5 18",on:"M9.5 6L15.5 12L9.5 1\
8"};function xe(t,e){let o=e.map(({id:r})=>t.systems[r||""]||[]);return(r,n)=>{let s="";for(let[a,i]of o[r]){if(a>n)break;s=i}return s}}var Lo=t=>{let e=10**Math.
max(0,Math.floor(Math.log10(t||1))-2);return(Math.floor(t/e)*e).toLocaleString("en")};function Xe({map:t,data:e,box:o,panel:r,features:n},s,{story:a,body:i,show:f,
all:h}){let u=window.matchMedia("(prefers-reduced-motion: reduce)"),l=xe(a,n.systems),{chapters:m}=a,d=new Map(n.systems.map(({id:q},F)=>[q,F])),y=new Map(n.segments.
map(({id:q},F)=>[q,F])),M=document.documentElement.lang==="ar"?"، ":", ",x=q=>q.flatMap(F=>d.get(F)??[]),v,_=!1,w=null,A=t.getZoom(),I=!1,P=p("div","large-year");
P.setAttribute("aria-hidden","true"),P.hidden=!0,o.append(P);function Y(q,F,at){let et=p("button",q,ee(Je[q]));return et.type="button",et.setAttribute("aria-lab\
el",F),et.title=F,et.addEventListener("click",at),et}let K=Y("play","Play the years",()=>_?ut():$t()),nt=p("div","turns",K,Y("back","Previous cut",()=>Ft(-1)),Y(
"on","Next cut",()=>Ft(1)),h),k=p("dl","counts"),O=p("div","changes"),C=p("details","not-known"),j=p("div","scene");j.setAttribute("role","status");let N=p("ol",
"moments"),z=p("ul","chapters",...m.map((q,F)=>{let at=p("button","",p("b","",q.key.slice(0,4))," ",...q.zones.flatMap((et,ht)=>[ht?M:"",p("bdi","",et)]));return at.
type="button",at.setAttribute("aria-pressed","false"),at.addEventListener("click",()=>{ut(),V(F,0)}),p("li","",at)})),S=p("p","later"),D=p("p","","A system coun\
ts from the year in which it is said to be ready for service, at the end of the year. One whose year is not known, or that nobody has reported in service within\
 five years, is counted apart and not drawn. The lines are modelled, and crossing paths on land are those of today.");i.append(nt,j,N,k,C,O,...m.length?[p("h3",
"","Cuts"),z]:[],S,D);let B=q=>q.flatMap((F,at)=>[at?M:"",p("bdi","",n.systems[F].name)]),c=(q,F)=>p("div","",p("dt","",q),p("dd","",F));function b(q){let F=n.systems.
map((ft,gt)=>gt),at=ft=>F.filter(gt=>l(gt,q)===ft),et=at("s"),ht=et.flatMap(ft=>a.published[n.systems[ft].id||""]??[]);return{live:et,planned:at("p"),unknown:at(
"n"),stations:new Set(et.flatMap(ft=>n.systems[ft].places||[])).size,km:ht.reduce((ft,gt)=>ft+gt,0),measured:ht.length,ready:et.filter(ft=>l(ft,q-1)!=="s"&&String(
n.systems[ft].ready||"").startsWith(String(q))),over:F.filter(ft=>l(ft,q-1)==="s"&&l(ft,q)===""),cuts:a.cuts[String(q)]||0}}function E(q){if([k,C,O,S].forEach(ft=>{
ft.hidden=q===null}),P.hidden=q===null,q===null)return;let F=b(q),at=q<a.data_year;k.replaceChildren(c("In service",String(F.live.length)),c("Landing stations o\
f these systems",String(F.stations)),c("Published length of these systems, km",F.measured?`${Lo(F.km)} or more, of ${F.measured} of ${F.live.length}`:"not known"),
c("Planned, stated for then",at?"not recorded":String(F.planned.length)),c("Recorded cuts that began in the year",String(F.cuts))),C.hidden=!F.unknown.length,C.
replaceChildren(p("summary","",p("span","","Year or status not known"),p("b","",String(F.unknown.length))),p("p","",...B(F.unknown))),O.replaceChildren(...F.ready.
length?[p("p","",p("b","","Ready for service in the year: "),...B(F.ready))]:[],...F.over.length?[p("p","",p("b","",q>a.data_year?"No longer counted, by age or \
stated end: ":"Ended in the year: "),...B(F.over))]:[]),S.hidden=at||q===a.data_year,S.textContent=a.retired_at===null?`After ${a.data_date}: in service as last\
 seen, planned as stated; none of it is sure.`:`After ${a.data_date}: in service as last seen and assumed retired at ${a.retired_at} years, planned as stated; n\
one of it is sure.`;let et=w&&m[w.at].moments[w.moment],ht=w?G(m[w.at],w.moment).cut.size:0;P.replaceChildren(p("b","",String(q)),p("span","",et?et.date||"date \
of repair not known":`${F.live.length} in service`),...ht?[p("span","cut",`${ht} cut`)]:[])}let R=L.layerGroup();function G(q,F){let at=new Set,et=new Set;return q.
moments.slice(0,F+1).forEach(({what:ht,systems:ft})=>x(ft).forEach(gt=>{ht==="cut"&&(at.add(gt),et.delete(gt)),ht==="back"&&(at.delete(gt),et.add(gt))})),{cut:at,
back:et}}function W(){if(R.clearLayers(),!w)return;let q=m[w.at],{cut:F,back:at}=G(q,w.moment),et=getComputedStyle(document.documentElement),ht=et.getPropertyValue(
"--cut").trim(),ft=et.getPropertyValue("--halo").trim(),gt=q.incidents.filter(({id:bt})=>q.moments.slice(0,(w?.moment??0)+1).some(({incident:Mt})=>Mt===bt)),xt=new Set(
gt.flatMap(bt=>bt.out.flatMap(Mt=>y.get(Mt)??[])));[...at,...F].forEach(bt=>s.systemLines(bt).forEach(({number:Mt,draw:At})=>{let Tt=F.has(bt)&&xt.has(Mt);At({color:ft,
weight:Tt?7:5,opacity:1,dashArray:void 0}).addTo(R);let g=At({opacity:1,...Tt?{color:ht,weight:3.5,dashArray:void 0}:{weight:2.6}}).addTo(R);Tt&&(pt(g).cut=n.segments[Mt].
id)})),gt.forEach(({at:bt,radius_m:Mt,boxes:At=[],zone:Tt})=>{let g={pane:"accuracy",className:"accuracy cut-ring",interactive:!1};if(At.forEach($=>L.rectangle(
$,g).addTo(R)),bt)L.circle(bt,{radius:Mt||0,...g}).addTo(R),L.circleMarker(bt,{pane:"measure",className:"cut-spot",radius:6,interactive:!1}).addTo(R);else if(At.
length){let[[[,$],[U,X]]]=At,ct=p("span","",p("bdi","",Tt),": ",p("span","","where in it is not known"));L.tooltip({permanent:!0,direction:"top",className:"tip \
ring-tip",offset:[0,-2]}).setLatLng([U,($+X)/2]).setContent(ct).addTo(R)}})}s.onDraw(()=>W());function Z(q){let F=q.incidents.flatMap(({at,radius_m:et,boxes:ht=[]})=>at?
[L.latLng(at).toBounds(Math.max(2.2*(et||0),wo))]:ht.map(ft=>L.latLngBounds(ft)));F.length&&ot(F.reduce((at,et)=>at.extend(et),L.latLngBounds(F[0].getSouthWest(),
F[0].getNorthEast())))}function ot(q){let F=o.getBoundingClientRect(),at=i.getBoundingClientRect(),et=r.getBoundingClientRect(),ht=at.width>0&&at.width<.7*F.width,
ft=!Et()&&!r.classList.contains("closed")?F.right-et.left:0;t.fitBounds(q,{paddingTopLeft:[ht?at.right-F.left+12:12,Et()&&!ht?et.bottom-F.top+P.offsetHeight+12:
40],paddingBottomRight:[ft+12,at.width>0&&!ht?F.bottom-at.top+8:40],animate:!u.matches,maxZoom:7})}let tt=null,st=()=>({at:t.getCenter(),zoom:t.getZoom()});function Q(){
if(!tt)return;let{from:q,to:F}=tt,at=st();tt=null,F&&at.zoom===F.zoom&&t.project(at.at).distanceTo(t.project(F.at))<2&&t.setView(q.at,q.zoom,{animate:!u.matches})}
let rt=({what:q})=>({cut:"Cut: ",back:"Back in service: ","not known":"Date of repair not known: "})[q],T=({date:q,what:F})=>p("h3","",...q?[p("time","",q)]:[],
...F==="back"&&q.length<10?[" ",p("small","","the day is not known")]:[]);function H(q,F){let at=n.incidents.findIndex(({id:At})=>At===F.incident),et=n.incidents[at],
ht=p("p",`who ${F.what.replace(" ","-")}`,p("b","",rt(F)),...B(x(F.systems)));if(!et)return[T(F),ht];let{facts:ft}=et,gt=q.incidents.find(({id:At})=>At===F.incident),
xt=At=>[ft[At]??""].flat().filter(Tt=>typeof Tt=="string").join(""),bt=(At,Tt)=>Tt?[p("b","",At),p("bdi","",Tt),". "]:[],Mt=p("button","record","The record and \
its sources");return Mt.type="button",Mt.addEventListener("click",()=>{ut(),s.open("incident",at,null)}),[T(F),p("p","name",p("bdi","",et.name)),ht,p("p","",...bt(
"Cause: ",xt("cause")),...bt("Effect: ",xt("effect"))),p("p","small",...bt("Place: ",xt("place")),...gt?.at?bt("Ring: ",xt("accuracy")):[p("span","","Where in i\
ts zone it lay is not known: the box is the zone.")]),...gt?.out.length?[p("p","small","The cut lay on one or more of the red parts.")]:[],...J(et.sources||[]),
Mt]}function J(q){let[F,...at]=q.map(ht=>n.sources[ht]);if(!F)return[];let et=p("bdi","",F.publisher||F.title);return[p("p","small",p("b","","Source: "),et,...F.
date?[M,p("bdi","",F.date)]:[],...at.length?[" ",p("span","",`and ${at.length} more`)]:[])]}function V(q,F,at=!0){let et=m[q],ht=et.moments[F],ft=w?.at!==q;i.hidden&&
f(),w={at:q,moment:F},s.affected=new Set(et.incidents.flatMap(({systems:xt})=>x(xt))),o.classList.add("telling"),R.addTo(t),I=!0;let gt=et.moments.slice(0,F+1).
map(({date:xt})=>xt).filter(Boolean);s.setYear(Number(gt[gt.length-1].slice(0,4))),I=!1,j.replaceChildren(...H(et,ht)),N.replaceChildren(...et.moments.map((xt,bt)=>{
let Mt=p("button",xt.what.replace(" ","-"),...xt.date?[p("b","",xt.date)," "]:[],p("span","",rt(xt)),...B(x(xt.systems)));return Mt.type="button",bt===F&&Mt.setAttribute(
"aria-current","step"),Mt.addEventListener("click",()=>{ut(),V(q,bt,!1),N.querySelectorAll("button")[bt].focus()}),p("li","",Mt)})),[...z.querySelectorAll("butt\
on")].forEach((xt,bt)=>xt.setAttribute("aria-pressed",String(bt===q))),ft&&at&&(tt={from:tt?.from??st(),to:null},Z(et),t.once("moveend",()=>{tt&&(tt.to=st())}),
u.matches&&tt&&(tt.to=st())),s.state.changed()}function it(){w&&(w=null,s.affected=null,o.classList.remove("telling"),R.clearLayers().remove(),j.replaceChildren(),
N.replaceChildren(),z.querySelectorAll("button").forEach(q=>q.setAttribute("aria-pressed","false")),Q())}s.onYear(q=>{!I&&w&&it(),!I&&q===null&&ut(),E(q)});function dt(q){
_=q;let F=q?"Pause":"Play the years";K.replaceChildren(ee(Je[q?"pause":"play"])),K.setAttribute("aria-label",F),K.title=F,clearTimeout(v),q&&Lt()}let ut=()=>{_&&
dt(!1)};function $t(){!w&&t.getZoom()<=A&&ot(e.bounds),!w&&(s.year===null||s.year>=a.last)&&s.setYear(a.first),dt(!0)}function Lt(){let q=w&&m[w.at].moments[w.moment];
v=setTimeout(Ht,q?q.what==="cut"?Le.cut:Le.other:Le.year)}let Ct=q=>Number(m[q].key.slice(0,4));function Ht(){let q=s.year??a.first;if(w){let{at:F,moment:at}=w;
if(at+1<m[F].moments.length)V(F,at+1);else if(F+1<m.length&&Ct(F+1)<=q)V(F+1,0);else if(q<a.last)s.setYear(q+1);else return ut()}else{let F=m.findIndex((at,et)=>Ct(
et)===q);if(F>=0)V(F,0);else if(q<a.last)s.setYear(q+1);else return ut()}return Lt()}function Ft(q){if(!m.length)return;ut();let F=s.year??(q>0?-1/0:1/0),et=m.map(
(ft,gt)=>gt).filter(ft=>w?(ft-w.at)*q>0:(Ct(ft)-F)*q>0),ht=q>0?[0,et[0]]:[m.length-1,et[et.length-1]];V(ht[1]??ht[0],0)}let re=()=>s.state.add("chapter",()=>w?`${m[w.
at].key}.${w.moment}`:"",q=>{let[,F,at]=/^(\d{4}-\d{2})(?:\.(\d))?$/.exec(q)||[],et=m.findIndex(ht=>ht.key===F);et>=0?V(et,Math.min(Number(at||0),m[et].moments.
length-1),!location.hash.includes("view=")):it()});return E(s.year),{pause:ut,link:re}}var xo=11,Mo=3.2,vo=6e4,Eo=["out of service","retired","cancelled"],fe="schematic",ko=["inferred",fe,"assumed"],Me=t=>t==="in service"?"live":Eo.includes(t)?"go\
ne":"plan",Ao=t=>ko.includes(t.confidence||""),ve=t=>t.confidence===fe?fe:Ao(t)?"modelled":"known",Jt=t=>Number(String(t||"").slice(0,4))||null,Qe=t=>t.length>32?
`${t.slice(0,30)}…`:t;function So(t){let e=t.reduce((o,r)=>r.length>o.length?r:o);return e[e.length>>1]}function Ee(t){let e=[p("bdi","en clip",t.name)];if(t.
name_ar){let o=p("span","ar clip",t.name_ar);o.lang="ar",o.dir="rtl",e.push(" ",o)}return e}async function tn({map:t,data:e,box:o,panel:r,features:n},s){let a=!e.
routes.length,i=t.createPane("catalogue-hot"),f=t.createPane("catalogue-names");Object.assign(i.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(f.style,
{zIndex:"605",pointerEvents:"none"});let h=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),u=new ue({pane:"catalogue-hot",padding:.25}),l=L.circle([0,0],{radius:10,
pane:"accuracy",className:"accuracy",interactive:!1});function m(){let g=getComputedStyle(document.documentElement),$=U=>g.getPropertyValue(`--${U}`).trim();return{
soft:$("soft"),ink:$("ink"),halo:$("halo"),land:$("land"),thin:Number($("thin")),dashes:[Number($("dash")),Number($("gap"))],routes:Array.from({length:7},(U,X)=>$(
`route-${X}`))}}let d=m(),y=null,M=e.story?xe(e.story,n.systems):null,x=g=>{if(y===null||!M)return Me(n.systems[g].status);let $=M(g,y);return $==="s"?"live":$===
"p"?"plan":"gone"},v=a?Ye(n.systems):[],_=g=>{let $=x(g);return!a||$==="gone"?d.soft:d.routes[v[g]]};function w(g){let $=x(g.system),U=ve(g),X=$==="gone"?1:U===
"known"?2.2:U===fe?1.6*d.thin:1.6;return{color:_(g.system),weight:X,lineCap:"butt",opacity:$==="gone"?.6:a?.95:.75,dashArray:$==="plan"?d.dashes.map(ct=>ct*X).join(
" "):void 0}}let[[,A],[,I]]=e.window,P=g=>{let $=g.map(ct=>ct.lng),U=$.reduce((ct,yt)=>Math.min(ct,yt)),X=$.reduce((ct,yt)=>Math.max(ct,yt));return[0,...U<A?[1]:
[],...X>I?[-1]:[]]},Y=g=>Math.min(Mo,xo/(qt(20,g)/1e3));function K(g,$){let{latlngs:U}=g,X=L.polyline(U,$);return we(t,X,U,P(U),ct=>{let yt=Y(ct);return g.slots&&
g.slots.map(St=>St*yt)})}let nt=n.segments.map((g,$)=>{let U={item:g,latlngs:g.line,slots:null},X=K(U,{renderer:h,pane:"catalogue",bubblingMouseEvents:!1,...w(g)});
return X.on("mouseover",yt=>G(g.system,yt.latlng)),X.on("mousemove",yt=>s.pointedSegment($,yt.latlng)),X.on("mouseout",()=>G(null)),X.on("click",yt=>s.open("sys\
tem",g.system,yt.latlng,$)),pt(X).system=n.systems[g.system].name,Object.assign(U,{line:X,look:x(g.system)})}),k=n.systems.map(()=>[]);if(nt.forEach(g=>k[g.item.
system].push(g)),nt.reduce((g,{latlngs:$})=>g+$.length,0)<=vo){let g=k.map($=>{let U=$.flatMap(({latlngs:X})=>X.map(ct=>ct.lat));return U.reduce((X,ct)=>X+ct,0)/
(U.length||1)});Ke(nt,g)}await wt();let O={live:!1,plan:!1,gone:!1},C=L.layerGroup(),j=g=>{if(y!==null&&M)return x(g)!=="gone";let{ready:$,over:U}=n.systems[g];
return y===null||(Jt($)||0)<=y&&(Jt(U)||1/0)>=y},N=({item:g})=>O[x(g.system)]&&j(g.system);function z(){nt.forEach(g=>{let $=N(g),U=x(g.item.system);U!==g.look&&
g.line.setStyle(w(g.item)),g.look=U,$!==C.hasLayer(g.line)&&($?C.addLayer(g.line):C.removeLayer(g.line))})}C.addTo(t),s.onYear(g=>{y=g,z(),E(S,!0),rt(),$t(),Mt()},
[...n.systems.flatMap(g=>[Jt(g.ready),Jt(g.over)]),...n.incidents.map(g=>g.lat===void 0?null:Jt(g.start)),...e.story?[e.story.first,e.story.last]:[]]),s.systemLines=
g=>k[g].map($=>({number:nt.indexOf($),draw:U=>K($,{...w($.item),renderer:u,pane:"catalogue-hot",interactive:!1,...U})}));let S=null,D=null,B=L.layerGroup().addTo(
t),c=L.tooltip({direction:"top",className:"tip",offset:[0,-6]}),b;function E(g,$=!1){g===S&&!$||(S=g,clearTimeout(b),b=setTimeout(()=>R(g)))}function R(g){if(B.
clearLayers(),o.classList.toggle("has-hot-system",g!==null),document.querySelectorAll(".systems .hot").forEach(U=>U.classList.remove("hot")),a&&re(g),g===null)return;
let $=document.querySelector(`.systems [data-system="${g}"]`);$&&$.classList.add("hot"),k[g].forEach(U=>{let X=w(U.item),ct=a?X.color:d.ink,{weight:yt=0}=X;[{color:d.
halo,weight:yt+5},{...X,color:ct,weight:yt+1.5,opacity:1}].forEach(vt=>K(U,{renderer:u,pane:"catalogue-hot",interactive:!1,...vt}).addTo(B))})}function G(g,$){if(E(
g===null?D:g),g===null||!$){c.remove();return}c.setLatLng($).setContent(p("bdi","clip",n.systems[g].name)).addTo(t)}function W(g){l.remove(),g&&g.accuracy_m&&g.
lat!==void 0&&g.lon!==void 0&&l.setLatLng([g.lat,g.lon]).setRadius(g.accuracy_m).addTo(t)}let Z=g=>s.open("place",g,H[g].latlng),ot=n.places.map(()=>0);n.systems.
forEach(g=>(g.places||[]).forEach($=>{ot[$]++}));let tt=[],st=L.layerGroup(),Q=[];function rt(){if(!M)return;let g=new Set(n.systems.flatMap(($,U)=>j(U)?$.places||
[]:[]));Q.forEach(($,U)=>{$.away=y!==null&&!g.has($.place),$.away?st.removeLayer(tt[U]):st.addLayer(tt[U])})}let T=new Set(e.routes.flatMap(({legs:g})=>[{at:g[0],
last:!1},{at:g[g.length-1],last:!0}]).map(({at:[g,$],last:U})=>n.legs[g].facts[$===U?"from":"to"])),H=n.places.map((g,$)=>{let U=L.latLng(g.lat,g.lon);if(g.role===
"other"){let vt=L.circleMarker(U,{renderer:h,pane:"catalogue",radius:a?3.2:4,weight:1.3,fillOpacity:1,color:d.ink,fillColor:d.land,bubblingMouseEvents:!1});return vt.
on("click",()=>Z($)),vt.on("mouseover",()=>{c.setLatLng(U).setContent(p("span","",...Ee(g))).addTo(t)}).on("mouseout",()=>c.remove()),st.addLayer(vt),tt.push(vt),
Q.push({latlng:U,text:g.name,rank:ot[$],className:"of-place",off:!1,place:$}),{latlng:U}}let X=p("span","place-name",...Ee(g)),ct=g.role==="station",yt=ct?14:8,
St=L.marker(U,{icon:L.divIcon({className:`place ${g.role}`,html:p("div","dot",p("i"),X),iconSize:[yt,yt]}),zIndexOffset:ct?200:-200,riseOnHover:!0}).addTo(t);return St.
getElement()?.setAttribute("aria-label",[g.name,g.name_ar].filter(Boolean).join(" ")),ct||St.bindTooltip(p("span","",...Ee(g)),{direction:"top",className:"tip"}),
St.on("click",()=>Z($)),St.on("keypress",vt=>{vt.originalEvent.key==="Enter"&&Z($)}),s.addLabel({latlng:U,element:X,dot:!0,rank:ct?T.has($)?3:2:0}),{latlng:U}});
s.places=H,await wt();let J=n.stretches.map((g,$)=>{let U=g.line,X=we(t,L.polyline(U,{renderer:h,pane:"catalogue",bubblingMouseEvents:!1,color:d.ink,weight:3.5,
opacity:.28}),U,[0],()=>null);return X.on("click",ct=>s.open("stretch",$,ct.latlng)),X.on("mouseover",ct=>{c.setLatLng(ct.latlng).setContent(p("bdi","clip",g.name)).
addTo(t)}).on("mouseout",()=>c.remove()),{item:g,latlngs:U,line:X}}),V=L.layerGroup(J.map(({line:g})=>g)),it=pt(L.CircleMarker).extend({_updatePath(){let g=this.
_renderer,$=this._point,U=this._radius,X=g._ctx;!g._drawing||this._empty()||(X.beginPath(),X.moveTo($.x,$.y-U),X.lineTo($.x+U,$.y),X.lineTo($.x,$.y+U),X.lineTo(
$.x-U,$.y),X.closePath(),g._fillStroke(X,this))}}),dt=L.layerGroup(),ut=[];n.incidents.forEach((g,$)=>{if(g.lat===void 0||g.lon===void 0)return;let U=L.latLng(g.
lat,g.lon),X=new it(U,{renderer:h,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:d.halo,fillColor:d.ink,bubblingMouseEvents:!1});X.on("click",()=>s.
open("incident",$,U)),X.on("mouseover",()=>{c.setLatLng(U).setContent(p("bdi","clip",`${g.start}: ${g.name}`)).addTo(t)}).on("mouseout",()=>c.remove()),ut.push(
{latlng:U,lozenge:X,text:String(g.start).slice(0,7),rank:1e3,className:"of-incident",year:Jt(g.start),hidden:!0,off:!1})});function $t(){ut.forEach(g=>{let $=y===
null||g.year===null||g.year===y;g.off=!$,$?dt.addLayer(g.lozenge):dt.removeLayer(g.lozenge)})}$t();let Lt={live:0,plan:0,gone:0};n.systems.forEach(g=>{Lt[Me(g.status)]++});
let Ct=[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]];for(let[g,$]of Ct.filter(([U])=>Lt[U]))await wt(),s.addLayer(
{key:`systems-${g}`,title:$,parent:"systems",count:Lt[g],shown:a&&g!=="gone",show:U=>{O[g]=U,z()}});await wt(),Q.length&&s.addLayer({key:"stations",parent:"stat\
ions",title:a?"Landing stations":"Other landing stations",group:st,count:Q.length,shown:!0,show:g=>{Q.forEach($=>{$.off=!g})}}),J.length&&s.addLayer({key:"paths",
parent:"paths",title:"Crossing paths",group:V,count:n.paths.length,shown:a}),ut.length&&s.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:dt,
count:ut.length,shown:a,show:g=>{ut.forEach($=>{$.hidden=!g})}});let{widthOf:Ht,nameSystems:Ft,nameOne:re}=Ue({map:t,pane:f,partsOf:g=>k[g].flatMap(({line:$})=>F(
$)),nameOf:g=>Qe(n.systems[g].name),colourOf:_}),q=g=>Math.round((Et()?.4:1)*(g<3?24:g<5?70:130)),F=g=>C.hasLayer(g)&&pt(g)._parts||[];s.addInk((g,$)=>{let U=[],
X=t.getPixelOrigin().subtract($);if(!a)return U;for(let{line:ct}of nt)if(C.hasLayer(ct))for(let yt of F(ct))for(let St=1;St<yt.length;St++){let vt=yt[St-1],_t=yt[St],
Wt=Math.ceil(vt.distanceTo(_t)/8);for(let Zt=0;Zt<Wt;Zt++)U.push({x:vt.x+(_t.x-vt.x)*Zt/Wt+X.x,y:vt.y+(_t.y-vt.y)*Zt/Wt+X.y});if(U.length>4e4)return U}return U}),
s.onLayout(g=>{let{origin:$,size:U,free:X,take:ct,inside:yt,crossed:St,zoom:vt}=g,_t=[],Wt=(...mt)=>(_t.push(be(t,...mt)),_t[_t.length-1]),Zt=[...ut.filter(mt=>!mt.
hidden),...Q].filter(mt=>!mt.off&&!mt.away).map(mt=>({...mt,at:t.project(mt.latlng,vt).subtract($)})).filter(({at:mt})=>mt.x>0&&mt.y>0&&mt.x<U.x&&mt.y<U.y).sort(
(mt,Yt)=>Yt.rank-mt.rank);Zt.forEach(({at:mt})=>ct(mt.x-4,mt.y-4,8,8)),a&&Ft(n.systems.map((mt,Yt)=>Yt).filter(mt=>s.affected?.has(mt)??!0),Wt,g);for(let mt of Zt){
if(_t.length>=q(vt))break;let Yt=Qe(mt.text),Ut=Ht(Yt)+2,Vt=13,{x:ie,y:ce}=mt.at,De=[[ie+7,ce-Vt/2],[ie-7-Ut,ce-Vt/2],[ie-Ut/2,ce-7-Vt],[ie-Ut/2,ce+7]].filter(([
zt,Rt])=>yt(zt,Rt,Ut,Vt)&&X(zt,Rt,Ut,Vt)).map(([zt,Rt])=>({u:zt,v:Rt,met:St(zt,Rt,Ut,Vt)})),Kt=De.length?De.reduce((zt,Rt)=>Rt.met<zt.met?Rt:zt):null;!Kt||Kt.met>
(mt.rank>=1e3?9:2)||(ct(Kt.u,Kt.v,Ut,Vt),Wt(Yt,mt.className,Kt.u,Kt.v))}f.replaceChildren(..._t),a&&re(S)});let at={system:g=>k[g].map($=>$.latlngs),segment:g=>[
nt[g].latlngs],stretch:g=>[J[g].latlngs],path:g=>n.paths[g].stretches.map($=>J[$].latlngs),leg:g=>[s.legs[g].latlngs],route:g=>s.routes[g].parts.map($=>$.leg.latlngs)};
s.where=(g,$)=>{if(g==="place")return H[$].latlng;if(g==="incident"){let X=n.incidents[$];return X.lat===void 0||X.lon===void 0?null:L.latLng(X.lat,X.lon)}let U=at[g]?.(
$)??[];return U.length?So(U):null},s.mark=(g,$=0)=>{s.choose("card",g==="route"?[$]:[]),W(g==="place"?n.places[$]:g==="incident"?n.incidents[$]:null),D=g==="sys\
tem"?$:g==="segment"?n.segments[$].system:null,E(D)},s.show=(g,$)=>{let U=at[g]?.($).flat()??[],X=s.where(g,$);s.open(g,$,null),U.length?s.visit(()=>s.frame(L.latLngBounds(
U))):X&&s.visit(()=>s.frame(X.toBounds(4e4)))};let et=(g,$,U)=>U.forEach((X,ct)=>{let yt=(St,vt)=>[X.facts[St]||""].flat().filter(_t=>typeof _t=="string").flatMap(
_t=>String(_t).split(vt)).filter(Boolean);s.addSearch({names:[X.name,X.name_ar].filter(Boolean),first:g==="place",kind:g==="place"?X.kind.charAt(0).toUpperCase()+
X.kind.slice(1):$,also:[X.id||"",...yt("other names",", "),"start"in X?String(X.start):""].filter(Boolean),owners:yt("owners",", "),open:()=>s.show(g,ct)})});await wt(),
et("place","Place",n.places),et("system","Cable system",n.systems),et("path","Crossing path",n.paths),et("incident","Incident",n.incidents),et("deal","Deal",n.deals);
let ht=g=>{let $=Me(n.systems[g.system].status);return $!=="live"?$:ve(g)},ft=new Set([...n.segments.map(ht),...J.length?["path"]:[],...ut.length?["incident"]:[]]);
r.querySelectorAll("[data-key]").forEach(g=>{pt(g).hidden=!ft.has(g.getAttribute("data-key")||"")});let gt=[],xt=Ot(r,".count"),bt=xt.textContent;function Mt(){
gt.forEach(({row:$,system:U})=>{$.hidden=!j(U),$.querySelector("svg")?.replaceWith(At(U))});let g=gt.filter(({row:$})=>!$.hidden).length;gt.length&&(xt.textContent=
y===null?bt:`${g} of ${bt}, in ${y}`)}let At=g=>{let $=L.SVG.create("svg"),U=L.SVG.create("path"),X=n.systems[g];$.setAttribute("width","26"),$.setAttribute("he\
ight","8"),$.setAttribute("aria-hidden","true"),U.setAttribute("d","M1 4H25");let ct=x(g);return U.setAttribute("class",ct==="live"?ve(X):ct),$.setAttribute("cl\
ass","system"),$.style.setProperty("--system",ct==="gone"?"var(--soft)":`var(--route-${v[g]})`),$.append(U),$},Tt=document.getElementById("systems");Tt&&n.systems.
map((g,$)=>({item:g,i:$})).sort((g,$)=>g.item.name.localeCompare($.item.name,"en")).forEach(({item:g,i:$})=>{let U=[g.ready||"date not known",g.status==="in ser\
vice"?"":g.over?`${g.status} ${g.over}`:g.status,k[$].length?"":"not drawn"].filter(Boolean).join(", "),X=p("button","",k[$].length?At($):p("span","no-line"),p(
"bdi","clip",g.name),p("small","",U));X.type="button",X.dataset.system=String($),X.addEventListener("click",()=>{s.show("system",$)}),X.addEventListener("mousee\
nter",()=>G($)),X.addEventListener("mouseleave",()=>G(null)),X.addEventListener("focus",()=>G($)),X.addEventListener("blur",()=>G(null));let ct=p("li","",X);gt.
push({row:ct,system:$}),Tt.append(ct)}),s.onDraw(g=>{let $=Math.max(1.8,Math.min(4,g*.62));tt.forEach(U=>U.setRadius($))}),window.matchMedia("(prefers-color-sch\
eme: dark)").addEventListener("change",()=>{d=m(),nt.forEach(g=>g.line.setStyle(w(g.item))),J.forEach(({line:g})=>g.setStyle({color:d.ink})),tt.forEach(g=>g.setStyle(
{color:d.ink,fillColor:d.land})),ut.forEach(({lozenge:g})=>g.setStyle({color:d.halo,fillColor:d.ink})),E(S,!0),s.layout()})}var ke=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],en="schematic",$o=["inferred",en,"assumed"],Co=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],Oo={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},To=16,_o=["c\
andidates","why","note","place"],Gt=t=>p("bdi","",t);function Ae(t,e,o){let r=p("button",t,e);return r.type="button",r.addEventListener("click",n=>{n.stopPropagation(),
o()}),r}var No=t=>p("span",`surely ${t}`,t);function Po(t){let e=t.split(", ")[1]||"",o=$o.includes(e),r=p("span",`mark ${o?"modelled":"known"}`,o&&e!==en?"mode\
lled":e);return e?[r," ",t]:[t]}function Bo(t){let e=(n,s)=>{let a=p("th","",n);return a.scope=s,a},o=["low","likely","high"],r=t.map(n=>p("tr","",e(String(n.figure),
"row"),...o.map(s=>p("td","",s==="likely"?p("b","",String(n[s])):String(n[s])))));return p("table","figures",p("thead","",p("tr","",p("td",""),...o.map(n=>e(n,"\
col")))),p("tbody","",...r))}function nn({features:t},e){let o=ke.flatMap(([w,A])=>t[A].map((I,P)=>[w,P])),r=new Map(ke),n=(w,A)=>t[r.get(w)||"routes"][A];function s(w,A){
let I=Ae("to",Gt(n(w,A).name),()=>_(w,A));return I.dataset.to=`${w}-${A}`,I}let a=w=>[w].flat().map(A=>typeof A=="number"?s(...o[A]):Gt(A)),i=(w,A)=>p("span",`b\
adge ${w.contract?"contract":"intent"}`,...a(A));function f(w,A=null){let I=p("dl","facts");return Object.entries(w).forEach(([P,Y])=>{if(A?!A.includes(P):["not\
e","status"].includes(P))return;let K=P==="accuracy"?Po(String(Y)):a(Y);I.append(p("dt","",P.charAt(0).toUpperCase()+P.slice(1)),p("dd",P==="value"?"value":"",...K))}),
I.children.length?[I]:[]}function h({id:w,kind:A,from:I,to:P,"attribution confidence":Y,...K}){let nt=I&&P?{ends:[I," – ",P].flat()}:{},k=typeof w=="number"?o[w]:
null,O=k&&k[0]==="deal",C={...w===void 0?{}:{id:w},...nt,...O||!A?{}:{kind:A},...K},[j,...N]=Object.entries(C),z=p("li","",...O?[i(n(...k),A)," "]:[],...a(j[1]));
Y&&z.append(" ",No(String(Y)));let S=p("small","");return N.forEach(([D,B])=>{let[c,b]=Oo[D]||["",""],E=/\d$/.test(String(B))?b:"",R=[c,...a(B),E].filter(G=>G!==
"");_o.includes(D)?z.append(p("p","small",...R)):D==="value"?z.append(p("p","value",...R)):S.append(...S.childNodes.length?[" · "]:[],p("span","",...R))}),S.childNodes.
length&&z.insertBefore(S,z.querySelector("p")),z}function u(w,A){return w==="Figures"?Bo(A):p("section","",p("h3","",w),p("ul","things",...A.map(h)))}function l(w=[]){
if(!w.length)return[];let A=w.map(I=>{let P=t.sources[I],Y=Gt(P.title);if(P.url){let nt=p("a","",Y);nt.href=P.url,nt.target="_blank",nt.rel="noopener noreferrer",
Y=nt}let K=[P.publisher,P.date,P.licence].flatMap(nt=>nt?[", ",Gt(nt)]:[]);return p("li","",Y,...K)});return[p("details","sources",p("summary","",`Sources (${A.
length})`),p("ul","",...A))]}let m=[],d="",y=0,M=(w,A)=>p("section","leg",p("h3","",w==="leg"?"This leg: ":"Here: ",s(w,A)),...f(n(w,A).facts,Co));function x(w,A,I){
let P=n(w,A),{status:Y,note:K}=P.facts,nt=p("span","title",...w==="route"?[p("span","number",String(A+1))]:[],p("span","",Gt(P.name))),k=p("h2","",nt);if(k.tabIndex=
-1,k.id=`card-title-${++y}`,P.name_ar){let c=p("span","ar",P.name_ar);c.lang="ar",c.dir="rtl",k.append(c)}let O=p("p","kicker",p("span","",Gt(P.kind.charAt(0).toUpperCase()+
P.kind.slice(1))),...w==="deal"?[i(P,P.facts.kind)]:[],...Y?[p("span","chip",...a(Y))]:[]);if(m.length>1){let[c,b]=m[m.length-2],E=Ae("back","‹ Back",()=>{m.pop(),
Ot(v(),"h2").focus({preventScroll:!0})});E.setAttribute("aria-label",`Back to ${n(c,b).name}`.slice(0,120)),O.prepend(E)}let C=w==="deal"?P.contract?"contract":
"intent":w==="route"?`route-${A}`:"",j=p("article",`card of-${w} ${C}`.trim(),O,k,...I===null?[]:[M(w==="route"?"leg":"segment",I)],...f(P.facts)),N=Object.entries(
P.lists),z=0,S=N.filter(([,c])=>(z+=c.length)<=To).length,D=c=>j.append(...c.map(([b,E])=>u(b,E.map(R=>t.lists[b][R])))),B=()=>j.append(...P.uncertain?[p("secti\
on","",p("h3","","Uncertain"),...P.uncertain.map(c=>p("p","small doubt",Gt(c))))]:[],...K?[p("p","small note",...a(K))]:[],...l(P.sources));return D(N.slice(0,S)),
S===N.length?B():setTimeout(()=>{D(N.slice(S)),B()}),e.where(w,A)&&O.append(Ae("go-there","Show on the map",()=>e.show(w,A))),j.setAttribute("aria-labelledby",k.
id),j.dataset.card=`${w}-${A}`,j}function v(w=null){let A=m[m.length-1],[I,P]=A,Y=x(...A),K=w||(["place","incident"].includes(I)?e.where(I,P):null);return e.card(
Y,K,()=>{d="",e.mark(null),e.state.changed()}),d=`${I}-${P}`,e.mark(I,P),e.state.changed(),Y}function _(w,A){m.push([w,A,null]),Ot(v(),"h2").focus({preventScroll:!0})}
e.open=(w,A,I,P=null)=>(m=[[w,A,P]],v(I)),e.state.add("card",()=>d,w=>{let[,A,I]=/^([a-z]{3,8})-(\d{1,5})$/.exec(w)||[],P=ke.find(([Y])=>Y===A);!P||Number(I)>=t[P[1]].
length?e.closeCard():d!==w&&e.open(P[0],Number(I),null)})}var Io={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function on(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,e=>Io[e]).replace(/[٠-٩۰-۹]/g,
e=>String(Number(e.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function zo(t,e,o){let r=` ${t}`.indexOf(` ${e}`);return t===e?0:r===0?1:r>0?2:o.
every(n=>t.includes(n))?3:9}function sn(t,e){let o=on(e),r=o.split(" ");return o?t.flatMap(n=>{let s=n.folded??=[n.names,n.also||[],n.owners||[]].flatMap((f,h)=>f.
flatMap(u=>u?[[on(u),h,u]]:[])),a=99,i="";return s.forEach(([f,h,u])=>{let l=zo(f,o,r),m=l===9?99:l===3?10+h:n.first&&!h?l/10:l+[n.late?.3:0,.4,.6][h];m<a&&(a=m,
i=h===2?`owner: ${u}`:h===1?u:"")}),Object.assign(n,{why:i}),a<99?[{entry:n,score:a,size:Math.min(...s.map(([f])=>f.length||99))}]:[]}).sort((n,s)=>n.score-s.score||
n.size-s.size).slice(0,12).map(n=>n.entry):[]}var Se=t=>new RegExp("\\p{Script=Arabic}","u").test(t);var jt=.0033528106647474805,Xt=6378137*(1-jt),Ro=63710088e-1,It=t=>t*Math.PI/180,de=t=>t*180/Math.PI;function an(t){let e=t*(40680631590769-Xt*Xt)/(Xt*Xt);return[
1+e/16384*(4096+e*(-768+e*(320-175*e))),e/1024*(256+e*(-128+e*(74-47*e)))]}var rn=(t,e,o,r)=>t*e*(r+t/4*(o*(2*r**2-1)-t/6*r*(4*e**2-3)*(4*r**2-3)));function cn(t,e,o,r,n,s,a){
let i=jt/16*e*(4+jt*(4-3*e));return t+(1-i)*jt*o*(r+i*n*(a+i*s*(2*a**2-1)))}function ne(t,e){let o=Math.round((e.lng-t.lng)/360)*360,r=It(e.lng-t.lng-o),n=Math.
atan((1-jt)*Math.tan(It(t.lat))),s=Math.atan((1-jt)*Math.tan(It(e.lat))),[a,i,f,h]=[Math.sin(n),Math.cos(n),Math.sin(s),Math.cos(s)],u=r;for(let m=0;m<100;m++){
let d=Math.sin(u),y=Math.cos(u),M=h*d,x=i*f-a*h*y,v=Math.hypot(M,x),_=a*f+i*h*y;if(v<1e-15&&_>0)return{m:0,bearing:0,exact:!0};let w=Math.atan2(v,_),A=v?i*h*d/v:
0,I=1-A**2,P=I>1e-12?_-2*a*f/I:0,Y=cn(r,I,A,w,v,_,P);if(Math.abs(Y)>Math.PI+1e-9)break;if(Math.abs(Y-u)<1e-12){let[K,nt]=an(I);return{m:Xt*K*(w-rn(nt,v,_,P)),bearing:(de(
Math.atan2(M,x))+360)%360,exact:!0}}u=Y}let l=Math.sin(It(e.lat-t.lat)/2)**2+Math.cos(It(t.lat))*Math.cos(It(e.lat))*Math.sin(r/2)**2;return{m:2*Ro*Math.asin(Math.
sqrt(Math.min(l,1))),exact:!1,bearing:(de(Math.atan2(h*Math.sin(r),i*f-a*h*Math.cos(r)))+360)%360}}function jo(t,e,o){let r=(1-jt)*Math.tan(It(t.lat)),n=1/Math.
hypot(1,r),s=r*n,a=Math.sin(It(e)),i=Math.cos(It(e)),f=Math.atan2(r,i),h=n*a,u=1-h**2,[l,m]=an(u),d=o/(Xt*l),y=d;for(let P=0,Y=!1;P<100&&!Y;P++){let K=d+rn(m,Math.
sin(y),Math.cos(y),Math.cos(2*f+y));Y=Math.abs(K-y)<1e-13,y=K}let M=Math.sin(y),x=Math.cos(y),v=Math.cos(2*f+y),_=s*M-n*x*i,w=Math.atan2(s*x+n*M*i,(1-jt)*Math.hypot(
h,_)),A=Math.atan2(M*a,n*x-s*M*i),I=cn(0,u,h,y,M,x,v);return{lat:de(w),lng:t.lng+de(A-I)}}function ln(t,e){let{m:o,bearing:r}=ne(t,e),n=Math.max(1,Math.min(200,
Math.ceil(o/5e4))),s=t.lng;return[t,...Array.from({length:n},(a,i)=>{let f=i+1<n?jo(t,r,o*(i+1)/n):e;return s=f.lng+360*Math.round((s-f.lng)/360),{lat:f.lat,lng:s}})]}function un(t,e){let{map:o,data:r,box:n,panel:s}=t,a=kt("tools"),i=(c,b=0)=>c.toLocaleString("en",{minimumFractionDigits:b,maximumFractionDigits:b}),f=c=>i(c/1e3,
c<1e4?3:c<1e6?2:1),h={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L2\
0 17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 \
14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",profile:"M3 5H21M3 9C6 9 6 18 10 18C13 18 13 12 16 12C18.5\
 12 19 16 21 16",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function u(c,b,E=""){let R=p("button",E,c);return R.type="button",R.addEventListener("click",
b),R}let l=null;function m(c,b,E){let R=u(ee(h[c]),E,"tool");return R.setAttribute("aria-label",b),R.title=b,a.append(R),R}function d(c,b,E,{opened:R=()=>{},closed:G=()=>{}}={}){
let W=m(c,b,()=>{l&&l.item===W?y():Z()});E.classList.add("sheet"),E.id=`sheet-${c}`,E.hidden=!0,E.setAttribute("role","group"),E.setAttribute("aria-label",b),W.
setAttribute("aria-expanded","false"),W.setAttribute("aria-controls",E.id),a.append(E);function Z(){l&&y(),Et()&&e.expand(!1),l={item:W,sheet:E,closed:G},E.hidden=
!1,W.setAttribute("aria-expanded","true"),R()}return{item:W,show:Z}}function y(c=!1){if(!l)return;let{item:b,sheet:E,closed:R}=l;l=null,E.hidden=!0,b.setAttribute(
"aria-expanded","false"),R(),c&&b.focus()}document.addEventListener("keydown",c=>{c.key==="Escape"&&!c.defaultPrevented&&(l?y(!0):n.querySelector(".leaflet-popu\
p")?o.closePopup():(e.closeCard(),e.back()))}),Ot(kt("card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),kt("skip").addEventListener("click",
c=>{let b=kt(Ot(document,"#skip").getAttribute("href")?.slice(1)||"");c.preventDefault(),s.contains(b)&&e.expand(!0),b.focus({preventScroll:!0})}),e.find=c=>sn(
e.entries,c),(function(){let c=p("input"),b=p("ul","results"),E=p("p","said");c.type="search",c.placeholder="Station, system, path … or اسم",c.autocomplete=
"off",c.spellcheck=!1,c.maxLength=200,c.dir="auto",Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","\
aria-controls":"results","aria-autocomplete":"list"}).forEach(([Q,rt])=>c.setAttribute(Q,rt)),b.id="results",b.setAttribute("role","listbox"),b.setAttribute("ar\
ia-label","Found"),E.setAttribute("role","status");let G=d("search","Search",p("div","search",c,E,b),{opened:()=>{c.focus(),c.select()}}),W=[],Z=-1;function ot(Q){
y(),G.item.focus();let{bounds:rt,latlng:T}=Q;rt?e.visit(()=>e.frame(rt)):T&&e.visit(()=>e.frame(L.latLng(T).toBounds(4e4))),Q.open&&Q.open()}function tt(Q){Z=Q,
[...b.children].forEach((rt,T)=>rt.setAttribute("aria-selected",String(T===Q))),Q<0?c.removeAttribute("aria-activedescendant"):(c.setAttribute("aria-activedesce\
ndant",b.children[Q].id),b.children[Q].scrollIntoView({block:"nearest"}))}function st(){W=e.find(c.value),b.replaceChildren(...W.map((Q,rt)=>{let T=Q.names.flatMap(
it=>it||[]),H=T.find(it=>!Se(it))||T[0]||"",J=T.find(Se),V=p("li","",p("bdi","en",H));if(J&&J!==H){let it=p("bdi","ar",J);it.lang="ar",V.append(it)}return V.append(
p("small","",Q.kind||"",...Q.why?[" · ",p("bdi","",Q.why)]:[])),V.id=`result-${rt}`,V.setAttribute("role","option"),V.addEventListener("mousedown",it=>it.preventDefault()),
V.addEventListener("click",()=>ot(Q)),V})),c.setAttribute("aria-expanded",String(W.length>0)),E.textContent=c.value.trim()?W.length?`${W.length} found`:"Nothing\
 found":"",tt(W.length?0:-1)}c.addEventListener("input",st),c.addEventListener("keydown",Q=>{let rt=Q.key==="ArrowDown"?1:Q.key==="ArrowUp"?-1:0;if(rt&&W.length)
tt((Z+rt+W.length)%W.length);else if(Q.key==="Enter"&&Z>=0)ot(W[Z]);else if(Q.key==="Escape"&&c.value)c.value="",st();else return;Q.preventDefault()}),document.
addEventListener("keydown",Q=>{let rt=Q.target instanceof Element&&Q.target.closest("input, textarea, select");Q.key==="/"&&!rt&&(Q.preventDefault(),G.show())})})();
let M={routes:"Routes",stations:"Stations",systems:"Cable systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let c=p("ul","tre\
e"),b=new Set,E=[];function R(Z,ot,tt,st,Q){let rt=p("input"),T=p("label","",rt);return rt.type="checkbox",rt.addEventListener("change",()=>st(rt.checked)),Q&&T.
append(Q()),T.append(p("bdi","",Z)),ot!==null&&T.append(p("small","",i(ot))),E.push([rt,tt]),p("div","row",T)}function G(){E.forEach(([Z,ot])=>{let tt=ot();Z.checked=
tt===!0,Z.indeterminate=tt===null})}function W(){E=[];let Z=Object.keys(M),ot=[...new Set([...Z,...e.layers.map(tt=>tt.parent)])];c.replaceChildren(...ot.flatMap(
tt=>{let st=e.layers.filter(V=>V.parent===tt);if(!st.length)return[];if(st.length===1){let[V]=st;return[p("li","",R(V.title,V.count,()=>V.shown,it=>{V.set(it),G()},
V.mark))]}let Q=()=>{let V=st.filter(it=>it.shown).length;return V===0?!1:V===st.length?!0:null},rt=M[tt]||tt,T=R(rt,st.length,Q,V=>{e.together(()=>st.forEach(it=>it.
set(V))),G()}),H=p("ul","",...st.map(V=>p("li","",R(V.title,V.count,()=>V.shown,it=>{V.set(it),G()},V.mark))));H.hidden=!b.has(tt),H.id=`branch-${ot.indexOf(tt)}`;
let J=u(p("span","chevron"),()=>{H.hidden=!H.hidden,H.hidden?b.delete(tt):b.add(tt),J.setAttribute("aria-expanded",String(!H.hidden))},"more");return J.setAttribute(
"aria-label",`${rt}: each one`),J.setAttribute("aria-expanded",String(!H.hidden)),J.setAttribute("aria-controls",H.id),T.append(J),[p("li","",T,H)]})),G()}d("la\
yers","Layers",p("div","layers",p("h2","","Layers"),c),{opened:W}),e.onLayers(()=>{l&&l.sheet.id==="sheet-layers"&&G()})})();let x=p("div","cross");x.setAttribute(
"aria-hidden","true");let v=null;(function(){let c=[],b=L.layerGroup(),E=p("ol","steps"),R=p("p","total");R.setAttribute("role","status");let G=L.polyline([],{pane:"\
measure",className:"measured",interactive:!1,smoothFactor:0}),W=rt=>{c.push(rt),Z()};function Z(){let rt=c.slice(1).map((J,V)=>ne(c[V],J));G.setLatLngs(c.slice(
1).map((J,V)=>ln(c[V],J))),b.clearLayers(),c.forEach(J=>b.addLayer(L.circleMarker(J,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),E.replaceChildren(
...rt.map(J=>p("li","",`${J.exact?"":"about "}${f(J.m)} km`,p("small","",`bearing ${J.bearing.toFixed(1)}°`))));let T=rt.reduce((J,V)=>J+V.m,0),H=rt.every(J=>J.
exact);R.textContent=c.length<2?c.length?"One point; add another":"No point yet":`${H?"":"About "}${f(T)} km in all`,R.dataset.metres=rt.length?T.toFixed(4):"",
tt.disabled=st.disabled=!c.length}let ot=u("Add the centre of the map",()=>W(o.getCenter())),tt=u("Undo",()=>{c.pop(),Z()}),st=u("Clear",()=>{c.length=0,Z()}),Q=p(
"div","measure",p("h2","","Measure"),p("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),p("div","buttons",ot,tt,st),E,
R);d("measure","Measure",Q,{opened(){v=W,e.closeCard(),n.classList.add("measuring"),n.append(x),o.doubleClickZoom.disable(),[G,b].forEach(rt=>rt.addTo(o)),Z()},
closed(){v=null,n.classList.remove("measuring"),x.remove(),o.doubleClickZoom.enable(),[G,b].forEach(rt=>rt.remove())}})})();let _=[...e.dates].flatMap(c=>Number.
isInteger(c)?Number(c):[]).sort((c,b)=>c-b),w=null;if(_.length&&_[0]<_[_.length-1]){let c=_[0],b=_[_.length-1],E=p("input"),R=p("output","","All years");Object.
assign(E,{type:"range",min:c,max:b+1,step:1,value:b+1}),E.setAttribute("aria-label","Year"),e.setYear=Q=>{e.year=Q===null||Q>b?null:Math.max(Q,c),E.value=String(
e.year??b+1),R.textContent=e.year===null?"All years":String(e.year),E.setAttribute("aria-valuetext",R.textContent),Z.classList.toggle("on",e.year!==null),e.together(
()=>e.years.forEach(rt=>rt(e.year))),e.state.changed()},E.addEventListener("input",()=>e.setYear(Number(E.value)));let G=p("div","ends",p("span","",String(c)),p(
"span","","all")),W=p("div","year",p("h2","","Year"),R,E,G),{item:Z,show:ot}=d("year","Year",W,{closed:()=>w?.pause()}),tt=u("All years",()=>e.setYear(null)),{story:st}=r;
w=st?Xe(t,e,{story:st,body:W,show:ot,all:tt}):null,st||W.append(p("p","","Shows what was in service that year: systems from the year in which they were ready, u\
ntil the year in which they ended, and the cuts of that year. What has no known date stays."),tt),E.setAttribute("aria-valuetext","All years")}let A=e.state;A.add(
"view",()=>{let{lat:c,lng:b}=o.getCenter();return`${c.toFixed(4)},${b.toFixed(4)},${o.getZoom()}`},c=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.
test(c))return;let[b,E,R]=c.split(",").map(Number);o.setView([b,E],Math.min(Math.max(R,o.getMinZoom()),o.getMaxZoom()),{animate:!1})}),A.add("change",()=>e.layers.
filter(c=>c.shown!==c.first).map(c=>encodeURIComponent(c.key)).join(","),c=>{let b=new Set(c.split(",").flatMap(E=>{try{return[decodeURIComponent(E)]}catch{return[]}}));
e.layers.forEach(E=>E.set(b.has(E.key)!==E.first))}),A.add("year",()=>e.year===null?"":String(e.year),c=>{e.setYear(/^\d{4}$/.test(c)?Number(c):null)}),w?.link();
function I(){return"#"+[...A.entries].map(([c,{get:b}])=>[c,b()]).filter(([,c])=>c).map(([c,b])=>`${c}=${b}`).join("&")}let P="";function Y(c){if(location.hash===
P)return;P=location.hash;let b=new Map(location.hash.slice(1,6e3).split("&").map(R=>{let G=R.indexOf("=");return[R.slice(0,G),R.slice(G+1)]})),E=[...A.entries].
filter(([R])=>!c||b.has("view")||b.has(R));E.length&&e.together(()=>E.forEach(([R,{set:G}])=>G(b.get(R)||"")))}let K;function nt(){try{P=I(),history.replaceState(
null,"",P)}catch{}}Y(!0),window.addEventListener("hashchange",()=>Y(!1));let k=!1;if(["pointerdown","keydown","wheel"].forEach(c=>window.addEventListener(c,()=>{
k=!0},{capture:!0,passive:!0})),A.changed=()=>{clearTimeout(K),k&&(K=setTimeout(nt,250))},o.on("moveend",()=>A.changed()),/^(https?|file):$/.test(location.protocol)){
let c=p("input"),b=p("p","said");c.readOnly=!0,c.setAttribute("aria-label","Link to this view"),b.setAttribute("role","status"),c.addEventListener("focus",()=>c.
select()),d("link","Link to this view",p("div","link",p("h2","","Link to this view"),c,p("div","buttons",u("Copy",async()=>{c.select();let E;try{await navigator.
clipboard.writeText(c.value),E=!0}catch{E=document.execCommand("copy")}b.textContent=E?"Copied":"Copy it from the field"})),b),{opened(){c.value=location.href.split(
"#")[0]+I(),b.textContent="",c.focus()}})}if(e.profile.there){let c=m("profile","Line diagram and depth profile",()=>e.profile.toggle());c.setAttribute("aria-co\
ntrols","profile"),e.profile.changed=b=>c.setAttribute("aria-expanded",String(b)),e.profile.changed(!1)}if(document.fullscreenEnabled){let c=m("screen","Full sc\
reen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());c.setAttribute("aria-pressed","false"),document.addEventListener(
"fullscreenchange",()=>{c.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function O(c){let b=e.depthAt(c);return b?`Depth: ${i(b.low_m)} to\
 ${i(b.high_m)} m, from cells of about ${i(b.cell_km)} km`:"Depth: on land, or not known"}function C(c){let b=c.lng-360*Math.round(c.lng/360),E=qt(0,o.getZoom())/
111320,R=Math.min(5,Math.max(1,Math.ceil(-Math.log10(E)))),G=(W,Z,ot)=>`${Math.abs(W).toFixed(R)}° ${W<0?ot:Z}`;return`${G(c.lat,"N","S")}, ${G(b,"E","W")}`}e.
hereLines=c=>[C(c),O(c)];function j(c){let b=e.routeNear(c);return b?e.openRoute(b,c):e.card(p("div","card here",...e.hereLines(c).map(E=>p("p","",E))),c)}o.on(
"click",c=>{v?v(c.latlng):N()||j(c.latlng)}),n.addEventListener("keydown",c=>{c.key!=="Enter"||c.target!==n||(v?v(o.getCenter()):j(o.getCenter()))});function N(){
let c=!!l||z;return y(),c}let z=!1;o.on("preclick",()=>{z=!!n.querySelector(".leaflet-popup")});let S=null;function D(c){if(c!==!!S)if(o.setMaxBounds(void 0),c){
S={at:o.getCenter(),zoom:o.getZoom(),open:kt("panel-toggle").getAttribute("aria-expanded")==="true"};let b=S.open&&!Et()?B():o.getBounds();document.documentElement.
classList.add("printing"),e.expand(!0),o.invalidateSize({animate:!1,pan:!1}),o.fitBounds(b,{paddingBottomRight:[0,o.attributionControl.getContainer()?.offsetHeight??
0],animate:!1}),e.redraw(),e.paintNow(),n.querySelectorAll("canvas").forEach(E=>{if(E.closest(".leaflet-tile"))return;let R=Pt(E),{width:G,height:W}=E,Z=document.
createElement("canvas");Object.assign(Z,{width:G,height:W}),Pt(Z).drawImage(E,0,0),E.width=G,R.drawImage(Z,0,0)})}else S&&(document.documentElement.classList.remove(
"printing"),o.invalidateSize({animate:!1,pan:!1}),e.expand(S.open),o.setView(S.at,S.zoom,{animate:!1}),S=null,o.setMaxBounds(r.window))}function B(){let c=o.getSize(),
b=s.getBoundingClientRect().width+20;return L.latLngBounds(o.containerPointToLatLng([0,c.y]),o.containerPointToLatLng([c.x-b,0]))}window.addEventListener("befor\
eprint",()=>D(!0)),window.addEventListener("afterprint",()=>D(!1))}function Do({columns:t,rows:e,levels:o}){let r=o.slice();for(let n=0;n<3;n++){let s=r.slice();for(let a=0;a<e;a++)for(let i=0;i<t;i++){let f=a*t+i;if(r[f]!==-1)
continue;let h=0,u=0;for(let l=Math.max(a-1,0);l<=Math.min(a+1,e-1);l++)for(let m=Math.max(i-1,0);m<=Math.min(i+1,t-1);m++){let d=r[l*t+m];d!==-1&&(h+=d,u++)}u&&
(s[f]=h/u)}r=s}return r.map(n=>Math.max(n,0))}function Fo(t){let e=t.columns>>1,o=t.rows>>1,r=new Float32Array(e*o);for(let n=0;n<o;n++)for(let s=0;s<e;s++){let a=2*
n*t.columns+2*s,i=0,f=0;for(let h of[a,a+1,a+t.columns,a+t.columns+1])t.levels[h]!==-1&&(i+=t.levels[h],f++);r[n*e+s]=f?i/f:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:e,rows:o,levels:r}}function dn(t){let e=[];for(let o=t;;o=Fo(o)){let{west:r,south:n,step:s,columns:a,rows:i}=o,f=o,h=null;if(e.
push({west:r,south:n,step:s,columns:a,rows:i,get levels(){return h=h||Do(f)}}),Math.min(a,i)<16)return e}}function fn(t,e){let o=new Int32Array(4*t.length),r=new Float32Array(
4*t.length);return t.forEach((n,s)=>{let a=Math.min(Math.max(n,0),e-1),i=Math.floor(a),f=a-i;for(let h=0;h<4;h++)o[4*s+h]=Math.min(Math.max(i-1+h,0),e-1);r[4*s]=
(1-f)**3/6,r[4*s+1]=(3*f**3-6*f**2+4)/6,r[4*s+2]=(-3*f**3+3*f**2+3*f+1)/6,r[4*s+3]=f**3/6}),{nodes:o,weights:r}}function hn(t,e,o){let{columns:r,rows:n,levels:s}=t,
a=e.length,{nodes:i,weights:f}=fn(e.map(d=>(d-t.west)/t.step),r),h=fn(o.map(d=>(d-t.south)/t.step),n),u=new Map;function l(d){if(!u.has(d)){let y=new Float32Array(
a),M=d*r;for(let x=0,v=0;x<a;x++,v+=4)y[x]=f[v]*s[M+i[v]]+f[v+1]*s[M+i[v+1]]+f[v+2]*s[M+i[v+2]]+f[v+3]*s[M+i[v+3]];u.set(d,y)}return u.get(d)}let m=new Float32Array(
a*o.length);for(let d=0;d<o.length;d++){let[y,M,x,v]=[0,1,2,3].map(P=>l(h.nodes[4*d+P])),[_,w,A,I]=h.weights.subarray(4*d,4*d+4);for(let P=0,Y=d*a;P<a;P++,Y++)m[Y]=
_*y[P]+w*M[P]+A*x[P]+I*v[P]}return m}var oe=512,$e=16,Zo=4,Uo=6,gn=(t,e)=>t.find(o=>o.step*e>=1.5)||t[t.length-1],yn=(t,e)=>gn(e[e.length-1],256*2**Math.floor(t.getZoom())/360).levels;function Vo(t,e,o,r){
let n=e.length,s=o.length,a=null;for(let i of[...t].reverse()){let{west:f,south:h,step:u,columns:l,rows:m}=i[0],d=f+u*(l-1),y=h+u*(m-1);if(a&&(e[0]>d||e[n-1]<f||
o[0]<h||o[s-1]>y))continue;let M=hn(gn(i,r),e,o);if(!a){a=M;continue}let x=(v,_,w)=>Math.min(v-_,w-v)/(Uo*u);for(let v=0,_=0;v<s;v++){let w=x(o[v],h,y);for(let A=0;A<
n;A++,_++){let I=Math.min(w,x(e[A],f,d),1);I>0&&(a[_]+=I*(M[_]-a[_]))}}}return a||new Float32Array(n*s)}function pn(t,[e,o],r,n,s,a){let i=t.width,f=256/oe*2**r.
z,h=e?1:0,u=Math.min(o,i-e),l=Array.from({length:i},(O,C)=>(C+.5)/i),m=l.map(O=>360*(r.x+O)/f-180),d=l.slice(e-h,e+u).map(O=>Math.atan(Math.sinh(Math.PI*(1-2*(r.
y+O)/f)))*180/Math.PI),y=Vo(n,m,d,oe*f/360),{west:M,south:x,step:v,columns:_,rows:w}=n[n.length-1][0],A=(O,C,j)=>O>C-v&&O<C+j*v,I=m.map(O=>A(O,M,_)),P=s.length-
1,Y=a.map(([O,C,j])=>255<<24|j<<16|C<<8|O),K=Pt(t),nt=K.createImageData(i,u),k=new Int32Array(nt.data.buffer);for(let O=h,C=h*i,j=0;O<d.length;O++){if(!A(d[O],x,
w)){C+=i,j+=i;continue}for(let N=0;N<i;N++,C++,j++){if(!I[N])continue;let z=y[C],S=0;for(;S<P&&z>=s[S+1];)S++;k[j]=Y[S];let D=S?z-s[S]:1/0,B=S<P?s[S+1]-z:1/0,c=Math.
min(D,B);if(c>3)continue;let b=.5-c/Math.max(Math.abs(z-y[N?C-1:C+1]),Math.abs(z-y[O?C-i:C+i]),1e-4);if(b<=0)continue;let[E,R]=[a[S],a[D<B?S-1:S+1]],G=W=>Math.round(
E[W]+b*(R[W]-E[W]));k[j]=255<<24|G(2)<<16|G(1)<<8|G(0)}}K.putImageData(nt,0,e)}function mn(t){let e=qo(t);e&&e.toBlob(async o=>{if(!o)return;let r=p("img",""),n=URL.
createObjectURL(o);r.alt="",r.src=n;try{await r.decode(),e.parentNode===t&&t.replaceChildren(r)}catch{}URL.revokeObjectURL(n)})}var qo=t=>t.querySelector("canva\
s");function bn(t,{heights:e,bands:o,tints:r,printing:n,bounds:s}){let a=[],i=!1;t.on("movestart",()=>{i=!0}).on("moveend",()=>{i=!1});function f(x){let v=performance.
now()+x,_=r(),w=i?Zo:$e;for(let A;performance.now()<v&&(A=a[0]);){let{tile:I,canvas:P,coords:Y,done:K}=A;pn(P,[A.row,w],Y,e,o,_),A.row+=w,!(A.row<P.height)&&(a.
shift(),K(void 0,I),n()||mn(I))}a.length&&setTimeout(()=>f(i?3:8),i?40:0)}function h(x){let v=p("canvas","");return v.width=v.height=x,v}let u=0,l=oe,m=pt(L.GridLayer).
extend({createTile(x,v){let _=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-u);l=Math.ceil(oe*Math.min(_,2));let w=h(l),A=p("div","",w);return a.push({
tile:A,canvas:w,row:0,coords:x,done:v})===1&&queueMicrotask(()=>f(n()?1/0:8)),A},_setView(x,v,..._){u=Math.floor(v+1e-6),pt(L.GridLayer.prototype)._setView.call(
this,x,v,..._)},_clampZoom:()=>u}),d=new m({pane:"depths",tileSize:oe,noWrap:!0,bounds:s,keepBuffer:1,updateWhenZooming:!1});d.on("tileloadstart",({tile:x})=>{let{
x:v,y:_}=L.DomUtil.getPosition(x);Object.assign(x.style,{left:`${v}px`,top:`${_}px`})});function y(){let x=r(),v=new Set(a.map(({tile:w})=>w));Object.values(pt(
d)._tiles).forEach(({el:w,coords:A})=>{if(v.has(w))return;let I=h(l);for(let P=0;P<l;P+=$e)pn(I,[P,$e],A,e,o,x);w.replaceChildren(I),n()||mn(w)})}function M(){f(
1/0),y()}return{depths:d,repaint:y,paintNow:M}}function wn(t){let e=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+e)/(1-e))/(4*Math.PI)]}function Go([t,e,o,r],[n,s,a,i]){let f=0,h=1;for(let[
u,l,m,d]of[[t,o-t,n,a],[e,r-e,s,i]]){if(!l){if(u<m||u>d)return!1;continue}let y=(m-u)/l,M=(d-u)/l;f=Math.max(f,Math.min(y,M)),h=Math.min(h,Math.max(y,M))}return f<=
h}function Ho([t,e,o,r],[n,s,a,i]){let f=(h,u,l,m,d,y)=>Math.sign((l-h)*(y-u)-(m-u)*(d-h));return f(t,e,o,r,n,s)!==f(t,e,o,r,a,i)&&f(n,s,a,i,t,e)!==f(n,s,a,i,o,
r)}function Ln(t){let e=new Map,o=([r,n,s,a],i)=>{for(let f=Math.floor(r*256);f<=s*256;f++)for(let h=Math.floor(n*256);h<=a*256;h++)if(i(f*4096+h))return!0;return!1};
return t.forEach(r=>{let n=wn(r[0]);r.slice(1).forEach(s=>{let a=wn(s),i=[...n,...a];o([Math.min(n[0],a[0]),Math.min(n[1],a[1]),Math.max(n[0],a[0]),Math.max(n[1],
a[1])],f=>{let h=e.get(f);return h?h.push(i):e.set(f,[i]),!1}),n=a})}),([r,n],[s,a,i,f])=>{let h=[s,a,s+i,a+f],u=[s+i/2,a+f/2],l=[r,n,u[0],u[1]];return!o([Math.
min(s,r),Math.min(a,n),Math.max(s+i,r),Math.max(a+f,n)],m=>(e.get(m)||[]).some(d=>Go(d,h)||Ho(d,l)))}}async function Wo(t){let e=atob(t),o=new Uint8Array(e.length);for(let i=0;i<o.length;i++)o[i]=e.charCodeAt(i);let n=new Blob([o]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),s=[],a=0;for(let i=await n.read();!i.done;i=await n.read()){if(a+=i.value.length,a>268435456)throw new RangeError("more data than a \
page has");s.push(i.value)}return new Uint8Array(await new Blob(s).arrayBuffer())}async function xn(t,e){let[o,r]=await Promise.all(t.split(" ",2).map(Wo)),n=Yo(
r,e);return JSON.parse(new TextDecoder().decode(o),(s,a)=>typeof a=="object"&&a!==null&&"~"in a?n[a["~"]]:a)}function Yo(t,e){let o=t.length>>2,r=0,n=()=>{if(r>=
o)throw new RangeError("fewer vertices than the lines have");let h=t[r]|t[r+o]<<8|t[r+2*o]<<16|t[r+++3*o]<<24;return h>>>1^-(h&1)},s=n();n();let a=Array.from({length:Math.
min(s,o)},()=>({unit:n(),size:n()})),i=0,f=0;return a.map(({unit:h,size:u})=>{let l=[],m=0,d=0,y=0,M=0,x=0,v=0;for(let _=0;_<u;_++){let w=n(),A=n();_?([x,y]=[y,
(y+x>>1)+w],[v,M]=[M,(M+v>>1)+A],m+=y,d+=M):(m=i+=w,d=f+=A),l.push(e(d/h,m/h))}return l})}function he({rows:t,columns:e}){let o=Array.from({length:t},()=>({}));
return Object.entries(e).forEach(([r,n])=>{let s=Array.isArray(n)?a=>n[a]:"all"in n?()=>n.all:a=>n.of[n.at[a]];o.forEach((a,i)=>{let f=s(i);f!==null&&(a[r]=f)})}),
o}function Ko(t,e){return`${[t-360*Math.round(t/360),e].map(r=>Number(r.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Mn({lists:t,...e}){let o=Object.
entries(t).map(([n,s])=>[n,he(s)]),r=Object.entries(e).map(([n,s])=>{let a=s.facts&&he(s.facts),i=s.lists&&he(s.lists);return[n,he(s).map((f,h)=>{let u=a?.[h];return u?.
position===!0&&(u.position=Ko(Number(f.lon),Number(f.lat))),{...f,facts:u,lists:i?.[h]}})]});return{lists:Object.fromEntries(o),...Object.fromEntries(r)}}function vn({
columns:t,rows:e,steps:o},r,n){let s=new Float32Array(t*e);for(let a=0,i=0;a<s.length;a++)a%t===0&&(i=0),o[a]===" "?s[a]=n:s[a]=i=(i+o.charCodeAt(a)-63)%r;return s}function Jo(t,[e,o]){let r=(n,s,a)=>n.some(i=>Math.abs(s-i)<.002&&Math.abs(a-i)<.002);return t.flatMap(n=>{let s=[],a=[n[0]];for(let i=1;i<=n.length;i++){let f=n[i-
1],h=n[i%n.length];r(e,f.lng,h.lng)||r(o,f.lat,h.lat)?(a.length>1&&s.push(a),a=[h]):a.push(h)}return a.length>1&&s.push(a),s})}function Xo(t){let e=t.map(o=>{let r=new Map;
return o.forEach(n=>n.forEach((s,a)=>{let i=n[a?a-1:n.length-1];for(let f=Math.floor(Math.min(s.lat,i.lat));f<=Math.max(s.lat,i.lat);f++){let h=r.get(f);h?h.push(
[s,i]):r.set(f,[[s,i]])}})),r});return({lat:o,lng:r})=>e.some(n=>(n.get(Math.floor(o))||[]).reduce((s,[a,i])=>a.lat>o!=i.lat>o&&r<(i.lng-a.lng)*(o-a.lat)/(i.lat-
a.lat)+a.lng?!s:s,!1))}async function kn({map:t,data:e,ground:o,box:r},n){let s=document.documentElement.classList.contains("plain"),a=window.matchMedia("screen\
 and (prefers-color-scheme: dark)"),i=window.matchMedia("print"),f=c=>L.svg({pane:c,padding:.3}),h=f("land"),u=f("borders"),l={interactive:!1,smoothFactor:.6},{
tiers:m}=o;function d(c,b,E,R,G=!1){if(!b.length)return;let W={...l,renderer:R,className:`ground ${c}`},Z=G?L.polygon(b,W):L.polyline(b,W);E.addLayer(He(t,Z,G?b.
flat():b,G))}let y=L.layerGroup(),M=L.layerGroup();for(let{land:c}of m)d("land",c,t,h,!0),await wt();let x=m.map(c=>Jo(c.land.flat(),c.edges));await wt();for(let c of x)
d("coast",c,t,h),await wt();let v=c=>m.flatMap(b=>b[c]);d("rivers",v("rivers"),y,h),m.forEach(({lakes:c})=>d("lake",c,y,h,!0)),d("canals",v("canals"),y,h),d("bo\
rders",v("borders"),M,u),d("disputed",v("disputed"),M,u);let _=c=>[1,3,5].map(b=>parseInt(c.slice(b,b+2),16)),w=()=>i.matches||document.documentElement.classList.
contains("printing");function A(){let{tints:c}=o.depths;return c[w()?"print":s&&a.matches?"dark":"light"].map(_)}function I(c,b){for(let{west:E,south:R,step:G,columns:W,
rows:Z,levels:ot}of c){let tt=L.latLng(b.lat,b.lng+360*Math.ceil((E-G/2-b.lng)/360)),st=Math.round((tt.lng-E)/G),Q=Math.round((tt.lat-R)/G);if(st<0||st>=W||Q<0||
Q>=Z)continue;let rt=ot[Q*W+st];if(rt===-1||P.some(dt=>dt(tt)))return null;let{deepest_m:T,levels:H}=o.depths,J=dt=>T*(Math.max(dt,0)/(H-1))**2,V=J(rt-.5),it=V<
100?1:10;return{low_m:it*Math.floor(V/it),high_m:it*Math.ceil(J(rt+.5)/it),cell_km:Math.round(G*111.2)}}return null}let P=[];async function Y(){for(let{land:Z}of m)
P.push(Xo(Z)),await wt();let c=o.depths.grids.map(Z=>({...Z,levels:vn(Z,o.depths.levels,-1)}));if(n.depthAt=Z=>I(c,Z),!s)return;await wt();let b=[];for(let Z of c)
b.push(dn(Z)),await wt();yn(t,b),await wt();let{bands:E}=o.depths,{depths:R,repaint:G,paintNow:W}=bn(t,{heights:b,bands:E,tints:A,printing:w,bounds:e.window});R.
on("load",()=>{r.dataset.depths="drawn"}),n.addLayer({key:"depths",title:"Depth",parent:"ground",group:R}),[a,i].forEach(Z=>Z.addEventListener("change",G)),window.
addEventListener("afterprint",G),n.paintNow=W}if(await wt(),o.depths.grids.length&&await Y(),!s)return;await wt(),n.addLayer({key:"waters",title:"Lakes and rive\
rs",parent:"ground",group:y}),n.addLayer({key:"borders",title:"Borders",parent:"ground",group:M}),await wt();let K=Ln([...x.flat(),...v("borders"),...v("dispute\
d")]);await wt();let nt=new Set(e.crossed||[]),k=document.documentElement.lang==="ar",O=.3,C=new Set(o.names.map(([c,b,E,R,G,W])=>({kind:c,zoom:W,latlng:L.latLng(
G,R),text:k&&E||b,first:c==="country"&&nt.has(b)})));o.names.forEach(([c,b,E,R,G,W])=>n.addSearch({names:[b,E],kind:c.charAt(0).toUpperCase()+c.slice(1),late:!0,
open(){let Z=p("h2","",p("bdi","",b)),ot=L.latLng(G,R),tt=c==="city"||c==="capital",st=p("span","ar",E);Object.assign(st,{lang:"ar",dir:"rtl"}),E&&Z.append(st),
n.card(p("article","card of-ground",p("p","kicker",c.charAt(0).toUpperCase()+c.slice(1)),Z,...tt?n.hereLines(ot).map(Q=>p("p","",Q)):[]),ot),n.visit(()=>t.setView(
ot,Math.max(W+.5,3),{animate:!1}))}}));let j=[],N={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},z={ocean:5.5,country:8},S=!0,D=NaN;function B(c){D=c;
let b=t.getBounds().pad(.3);C.forEach(E=>{if(c+O<E.zoom||!b.contains(E.latlng))return;C.delete(E);let R=E.kind==="city"||E.kind==="capital";if(R&&n.places.some(
({latlng:Z})=>Math.abs(Z.lat-E.latlng.lat)<.15&&Math.abs(Z.lng-E.latlng.lng)<.15))return;let W=p("span",E.kind,E.text);k&&W.classList.add("ar"),j.push({...E,label:n.
addLabel({latlng:E.latlng,element:W,beside:R,rank:(E.first?1e3:0)+10*(10-E.zoom)+(N[E.kind]||0),reach:R?0:E.kind==="ocean"?90:E.first?96:E.kind==="country"?36:26,
within:E.kind==="country"?K:null})})}),j.forEach(({kind:E,zoom:R,label:G})=>{G.shown=S&&c+O>=R&&c<(z[E]||99),G.element.classList.toggle("near",c>=R+1.5)}),r.dataset.
scale=c<3?"world":c<5?"region":"country"}n.onDraw(B),t.on("moveend",()=>{t.getZoom()===D&&B(D)}),n.addLayer({key:"names",title:"Place names",parent:"ground",group:null,
show:c=>{S=c}})}var Ce=["aria-label","aria-valuetext","title","placeholder"],Qo={".":"٫",",":"٬"},ts="[^A-Za-z]*\\d[^A-Za-z]*?",es=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
ns=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,e=>e.replace(/[\d.,]/g,o=>o==="."||o===","?Qo[o]:String.fromCharCode(1632+Number(o)))),[os,ss]=[8294,
8297].map(t=>String.fromCharCode(t)),An=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${os}${t}${ss}`:t;function as(t,e){let o=new Intl.PluralRules(
e),r=Object.entries(t).filter(([s])=>s.includes("{")).map(([s,a])=>{let i=s.split(/\{(\w+)\}/),f=i.filter((u,l)=>l%2===0),h=i.map((u,l)=>l%2?`(?<${u}>${u==="n"?
ts:"[^]+?"})`:es(u)).join("");return{size:f.join("").length,pattern:new RegExp(`^${h}$`),form:a}}).sort((s,a)=>a.size-s.size);function n(s){for(let i of[s,s.charAt(
0).toLowerCase()+s.slice(1)]){let f=t[i];if(typeof f=="string")return f}for(let{pattern:i,form:f}of r){let h=i.exec(s)?.groups;if(!h)continue;return(typeof f=="\
string"?f:f[o.select(Number((h.n||"").replace(/[^\d.]/g,"")))]||f.other).replace(/\{(\w+)\}/g,(l,m)=>n(h[m])??An(h[m]))}if(!s.includes(", "))return null;let a=s.
split(", ").map(i=>/[A-Za-z]/.test(i)?n(i):An(i));return a.includes(null)?null:a.join("، ")}return n}function Sn(t){let e=document.getElementById("texts");if(!e)
return;let{texts:o,numerals:r,original:n}=JSON.parse(e.textContent||"{}"),s=as(o,document.documentElement.lang),a=r==="arab"?ns:l=>l,i=l=>{let m=l.trim(),d=/[A-Za-z]/.
test(m)?s(m):null;return a(d===null?l:l.replace(m,()=>d))};function f(l){let m=document.createElement("q");Object.assign(m,{lang:"en",dir:"ltr",translate:!1}),m.
textContent=l.data.slice(n.length+1),l.data=n,l.after(" ",m)}function h(l){if(l instanceof Text){let m=l.parentElement?.closest("script, style, [translate=no]");
!m&&l.data.startsWith(`${n} `)&&f(l);let d=m?l.data:i(l.data);d!==l.data&&(l.data=d)}else l instanceof Element&&!l.matches("script, style")&&(Ce.forEach(m=>{let d=l.
getAttribute(m),y=d&&i(d);y&&y!==d&&l.setAttribute(m,y)}),l.childNodes.forEach(h))}let u={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:Ce};
new MutationObserver(l=>l.forEach(({type:m,target:d,addedNodes:y})=>{m==="childList"?y.forEach(h):m==="characterData"?h(d):d instanceof Element&&Ce.forEach(M=>{
let x=d.getAttribute(M),v=x&&i(x);v&&v!==x&&d.setAttribute(M,v)})})).observe(t,u),h(t)}var $n=3,Tn=(t,e,o,r,n)=>e<t.x+t.w&&t.x<e+r&&o<t.y+t.h&&t.y<o+n,Cn=new Map;function rs(t){let e=Cn.get(t);if(e)return e;let o=[],r=t>90?Array.from({length:17},(n,s)=>(s-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return r.forEach(n=>r.forEach(s=>o.push([n*t,s*t]))),Cn.set(t,o.sort((n,s)=>Math.hypot(...n)-Math.
hypot(...s))),o}function is(t){let e=new Map;return t.forEach(o=>{let r=(o.x>>4)*4096+(o.y>>4),n=e.get(r);n?n.push(o):e.set(r,[o])}),(o,r,n,s,a=1/0)=>{let i=0;for(let f=o-
3>>4;f<=o+n+3>>4;f++)for(let h=r-1>>4;h<=r+s+1>>4;h++)for(let u of e.get(f*4096+h)||[])if(u.x>o-3&&u.x<o+n+3&&u.y>r-1&&u.y<r+s+1&&++i>=a)return i;return i}}function On(){
let t=new Map,e=({x:n,y:s,w:a,h:i},f)=>{for(let h=Math.floor(n/64);h<=(n+a)/64;h++)for(let u=Math.floor(s/64);u<=(s+i)/64;u++)if(f(t.get(h*4096+u),h*4096+u))return!0;
return!1};return{free:(n,s,a,i)=>!e({x:n,y:s,w:a,h:i},f=>!!(f&&f.some(h=>Tn(h,n,s,a,i)))),take:(n,s,a,i)=>{let f={x:n,y:s,w:a,h:i};e(f,(h,u)=>(h?h.push(f):t.set(
u,[f]),!1))}}}function _n(t,e){let o=t.getContainer(),r=[],n=[],s=[];function a({latlng:d,element:y,rank:M,dot:x=!1,reach:v=0,beside:_=!1,within:w=null}){let A={
latlng:d,element:y,rank:M,dot:x,reach:v,beside:_,within:w,shown:!0};return x||(y.classList.add("ground-name"),L.marker(d,{pane:"names",interactive:!1,keyboard:!1,
icon:L.divIcon({className:"name-holder",html:y,iconSize:[0,0]})}).addTo(t)),r.push(A),A}function i(){let d=t.attributionControl.getContainer(),{parentElement:y,
firstElementChild:M}=e;!d||!y||!(M instanceof HTMLElement)||(y.style.setProperty("--title",`${M.offsetHeight}px`),y.style.setProperty("--credits",`${d.offsetWidth>
o.clientWidth-180?d.offsetHeight:0}px`))}let f=!1;t.on("viewprereset",()=>{f=!0}),t.on("viewreset",()=>{f=!1});function h(){let d=On(),y=On(),M=[],x=[],v={zoom:NaN,
origin:L.point(NaN,NaN),size:t.getSize(),free:d.free,take:d.take,inside:(k,O,C,j)=>k>2&&O>2&&k+C<v.size.x-2&&O+j<v.size.y-22,crossed:()=>0},{free:_,take:w,inside:A}=v;
function I(){i(),Object.assign(v,{zoom:t.getZoom(),origin:t.getPixelBounds().getTopLeft(),size:t.getSize()});let{zoom:k,origin:O,size:C}=v,j=o.getBoundingClientRect();
[e,kt("tools"),...o.querySelectorAll(".leaflet-control, .large-year")].forEach(S=>{let{left:D,top:B,width:c,height:b}=S.getBoundingClientRect();S!==e&&!c||(w(D-
j.left,B-j.top,c,b),M.push({x:D-j.left,y:B-j.top,w:c,h:b}))}),r.forEach(({element:S,within:D})=>{D&&S.classList.remove("less")});let N=L.bounds([-200,-200],C.add(
[200,200]));x=r.filter(S=>S.shown).map(S=>({...S,at:t.project(S.latlng,k).subtract(O)})).filter(S=>N.contains(S.at)).map(S=>({...S,w:S.element.offsetWidth,h:S.element.
offsetHeight}));let z=new Set(x.map(({element:S})=>S));x.filter(S=>S.dot).forEach(({at:{x:S,y:D}})=>w(S-7,D-7,14,14)),v.crossed=is(s.flatMap(S=>S(k,O)).filter(S=>A(
S.x,S.y,0,0))),r.forEach(({element:S})=>{z.has(S)||(S.dataset.side="none")}),x.sort((S,D)=>Number(D.dot)-Number(S.dot)||D.rank-S.rank)}function P(){let{crossed:k,
zoom:O}=v;x.filter(C=>C.dot).forEach(({element:C,at:j,rank:N,w:z,h:S})=>{let D=[["right",j.x+9,j.y-S/2],["left",j.x-9-z,j.y-S/2],["above",j.x-z/2,j.y-9-S],["bel\
ow",j.x-z/2,j.y+9]],B=([,E,R])=>!A(E,R,z,S)||!y.free(E,R,z,S)?1/0:(_(E,R,z,S)?0:40)+k(E,R,z,S)+(M.some(G=>Tn(G,E,R,z,S))?300:0),c=D.reduce((E,R)=>B(R)<B(E)?R:E),
b=B(c)<[O<4?0:1,3,O<3.5?30:1/0,1/0][N]?c:null;C.dataset.side=b?b[0]:"none",b&&(w(b[1],b[2],z,S),y.take(b[1],b[2],z,S))})}function Y(k){let{crossed:O,origin:C,zoom:j}=v,
N=256*2**j,z=x.filter(D=>!D.dot),S=Math.ceil(z.length/$n);z.slice(k*S,(k+1)*S).forEach(({element:D,at:{x:B,y:c},reach:b,beside:E,within:R,...G})=>{let{w:W,h:Z}=G,
ot=()=>E?3:W/2,tt=()=>rs(b).find(([Q,rt])=>{let T=B+Q-ot(),H=c+rt-Z/2;return A(T,H,W,Z)&&_(T-2,H-2,W+4,Z+4)&&!O(T,H,W,Z,1)&&(!R||R([(B+C.x)/N,(c+C.y)/N],[(T+C.x)/
N,(H+2+C.y)/N,W/N,(Z-4)/N]))}),st=tt();if(!st&&R){let Q=D.classList.contains("near")?.76:.95;[W,Z]=[W*Q,Z*Q],st=tt(),D.classList.toggle("less",!!st)}D.dataset.side=
st?"on":"none",st&&(D.style.translate=`${st[0]}px ${st[1]}px`,w(B+st[0]-ot()-3,c+st[1]-Z/2-3,W+6,Z+6))})}let K=Array.from({length:$n},(k,O)=>()=>Y(O)),nt=()=>!f&&
t.getZoom()===v.zoom&&t.getPixelBounds().getTopLeft().equals(v.origin);return[()=>{f||I()},...[P,...n.map(k=>()=>k(v)),...K].map(k=>()=>{nt()&&k()})]}return{addLabel:a,
layout:()=>h().forEach(d=>d()),placing:h,onLayout:d=>{n.push(d)},addInk:d=>{s.push(d)}}}var cs=12,ls=1.2,us=3;function fs(){let{_draw:t,_fillStroke:e}=pt(L.Canvas.prototype),o=pt(ue).extend({_draw(){t.call(this),this._ctx.globalCompositeOperation="\
destination-out",this._within=!0,t.call(this),this._within=!1,this._ctx.globalCompositeOperation="source-over"},_fillStroke(r,n){let{options:s}=n,{weight:a}=s;this.
_within&&(s.weight=Math.max(a-2*ls,0)),e.call(this,r,n),s.weight=a}});return new o({pane:"band-edges",padding:.1})}function Nn(t,e){if(!e.length)return()=>{};t.
createPane("band-edges").style.zIndex="403";let o=fs();return e.forEach(r=>{for(let n=0;r.accuracy_m&&n<r.latlngs.length-1;){let s=n+1;for(;s<r.latlngs.length-1&&
Math.abs(r.latlngs[s+1].lat-r.latlngs[n].lat)<1;)s++;let a=r.latlngs.slice(n,s+1),i={interactive:!1,noClip:!0,smoothFactor:1};r.bands.push({band:L.polyline(a,{...i,
pane:"bands",className:r.routes.length>1?"band shared":`band route-${r.routes[0]}`}),edge:L.polyline(a,{...i,renderer:o,opacity:1})}),n=s}}),(r,n)=>{let s=getComputedStyle(
document.documentElement),a=t.getSize(),i=Math.min(a.x,a.y)/us;e.forEach(f=>{let h=f.latlngs[f.latlngs.length>>1].lat,u=n(f),l=f.accuracy_m||0,m=u.length>0&&l>cs*
qt(h,r),d=s.getPropertyValue(f.routes.length>1?"--soft":`--route-${f.routes[0]%14}`).trim();f.bands.forEach(({band:y,edge:M})=>{let x=y.getLatLngs(),v=(x[0].lat+
x[x.length-1].lat)/2,_=2*l/qt(v,r),[w,A]=_>i?[M,y]:[y,M];A.remove(),m?w.addTo(t).setStyle({weight:_,color:d}):w.remove()})})}}var ds=520,hs="600 11px ",ps=.4;function ms(t){let e=[];return t.forEach(o=>{let r=e[e.length-1];r&&r[r.length-1].distanceTo(o[0])<8?r.push(...o):e.push([...o])}),
e}function*gs(t,e,o){for(let r=0;r<t.length;r+=3){let n=r,s=0;for(;n+1<t.length&&s<o+14;)s+=t[n+1].distanceTo(t[n]),n++;if(s<o+14)continue;let a=t.slice(r,n+1);
a.some(i=>i.x<8||i.y<8||i.x>e.x-8||i.y>e.y-24)||a[0].distanceTo(a[a.length-1])<.96*s||(yield[a,r*6])}}var ys=(t,e,o)=>t.every(r=>!o(r.x+e.x-2,r.y+e.y-3,4,6,1));
function Pn({map:t,routes:e,usersOf:o},r){let n=L.svg({pane:"along",padding:.2}).addTo(t),s=Pt(document.createElement("canvas"));s.font=hs+getComputedStyle(document.
body).fontFamily;let a=new Map,i=x=>{let v=a.get(x)??s.measureText(x).width+ps*x.length;return a.set(x,v),v},f=null,h=-1,[u,l]=["",""].map(()=>L.SVG.create("g"));
pt(n)._rootGroup.append(u,l);function m(x){let v=[];return e.forEach((_,w)=>{if(!_.shown||x>=0&&w!==x)return;let A=null;_.parts.forEach(I=>{let P=x>=0?[]:o(I.leg).
filter(K=>K<w&&e[K].parts.some(nt=>nt.number===I.number&&nt.system===I.system));if(!I.system||P.length){A=null;return}let Y=x>=0?I.complete:I.seen;A&&A.name===I.
system?A.seen.push(...Y):v.push(A={name:I.system,r:w,seen:[...Y]})})}),v.map(_=>({..._,seen:ms(_.seen)}))}function d(x,v,_,w){let A=L.SVG.create("path"),I=L.SVG.
create("text"),P=L.SVG.create("textPath");return A.setAttribute("d","M"+_.map(({x:Y,y:K})=>`${Y.toFixed(1)} ${K.toFixed(1)}`).join("L")),A.setAttribute("id",v),
A.setAttribute("class","along-path"),P.setAttribute("href",`#${v}`),P.setAttribute("startOffset","50%"),P.textContent=x,I.setAttribute("class",w),I.append(P),[A,
I]}function y({origin:x,size:v,free:_,take:w,crossed:A},I){let P=I<0?u:l;P.replaceChildren();let Y=t.getPixelOrigin().subtract(x);m(I).forEach((K,nt)=>{let k=i(
K.name),O=-1/0,C=0,j=K.seen.flatMap(N=>{let z=C;return C+=6*N.length,[...gs(N,v,k)].map(([S,D])=>({piece:S,at:z+D}))});for(let{piece:N,at:z}of j){if(z-O<ds)continue;
let D=N[N.length-1].x<N[0].x?N.reverse():N,B=D[D.length-1].subtract(D[0]),c=Math.hypot(B.x,B.y),b=L.point(B.y/c,-B.x/c),E=[5,-15].find(Z=>ys(D,b.multiplyBy(Z+5),
A))??(I>=0?5:void 0);if(E===void 0)continue;let R=D.map(Z=>Z.add(b.multiplyBy(E)));if(R.slice(1).reduce((Z,ot,tt)=>Z+ot.distanceTo(R[tt]),0)<k+4)continue;let W=D.
filter((Z,ot)=>ot%2===0).map(Z=>Z.add(b.multiplyBy(E+5)));I<0&&!W.every(({x:Z,y:ot})=>_(Z-6,ot-6,12,12))||(I<0&&W.forEach(({x:Z,y:ot})=>w(Z-6,ot-6,12,12)),O=z,P.
append(...d(K.name,`along-${I}-${nt}-${z}`,R.map(Z=>Z.subtract(Y)),`along route-${K.r}${I<0?"":" hot"}`)))}})}function M(x){h=x,l.replaceChildren(),x>=0&&f&&y(f,
x),u.style.display=x>=0&&l.childElementCount?"none":""}return r.onLayout(x=>{f=x,y(x,-1),M(h)}),M}var Qt=4,bs=20,Bn=6,ws=44,Ls=140,xs=8,Ms=[24e5,12e5,6e5,3e5],In=t=>Math.min(2.5+1.2*t,20),Rn=t=>t.slice(1).reduce((e,o,r)=>e+o.distanceTo(t[r]),0),zn=t=>L.point(
t.x+t.ox,t.y+t.oy);function Oe(t,e){let o=[];return t.forEach((r,n)=>{let s=o[o.length-1],a=e(r);s&&s.value===a?s.to=n+1:o.push({value:a,from:n,to:n+1})}),o}function jn(t){
for(let e=0;e<2;e++){let o=t.map(r=>r.map(({users:n,close:s})=>s.some(a=>a.users.length>n.length||a.users.some(i=>!n.includes(i)))?[...new Set([...n,...s.flatMap(
a=>a.users)])].sort((a,i)=>a-i):n));t.forEach((r,n)=>r.forEach((s,a)=>{s.users=o[n][a]}))}t.forEach(e=>{Oe(e,o=>o.users.length>1).forEach(({value:o,from:r,to:n})=>{
let s=o&&Rn(e.slice(r,n).map(a=>L.point(a.x,a.y)))>=bs;for(let a=r;a<n;a++){let i=0,f=0;for(let h=Math.max(r,a-Bn);h<Math.min(n,a+Bn+1);h++,f++)i+=e[h].users.length;
e[a].count=s?Math.round(i/f):0}})})}function Dn({map:t,routes:e},o){e.length&&["trunk-edges","trunks"].forEach((u,l)=>{t.createPane(u).style.zIndex=String(404+l)});
let r=new Map,n=[],s=new Map;function a(u){o.visit(()=>{for(let l of Ms)if(o.frame(u.toBounds(l)),t.getZoom()>=Qt)return;t.setView(u,Qt,{animate:!1})})}function i(u){
let l=r.get(u);if(l)return l;let m=In(u),d={pane:"trunks",interactive:!1,smoothFactor:0},y=L.polyline([],{pane:"hits",className:"hit",weight:Math.max(m,18),smoothFactor:0,
bubblingMouseEvents:!1});y.on("click",x=>a(x.latlng)),y.on("mouseover",()=>o.highlight(-1));let M=[L.polyline([],{...d,pane:"trunk-edges",className:"trunk-edge",
weight:m+3}),L.polyline([],{...d,className:"trunk",weight:m}),y];return r.set(u,M),M}function f(u){n=[];let l=new Map;e.forEach(({shown:m,dots:d})=>{m&&(Oe(d,y=>y.
count).forEach(({value:y,from:M,to:x})=>{if(!y)return;let v=d.slice(Math.max(M-1,0),x+1).map(zn),_=l.get(y)||[];l.set(y,_),_.push(L.LineUtil.simplify(v,.4).map(
w=>t.unproject(w,u)))}),Oe(d,y=>y.count?y.users.join():"").forEach(({value:y,from:M,to:x})=>{y&&n.push({points:d.slice(M,x).map(zn),users:d[M].users})}))}),l.forEach(
(m,d)=>i(d).forEach(y=>y.setLatLngs(m).addTo(t))),r.forEach((m,d)=>{l.has(d)||m.forEach(y=>y.remove())})}function h(u,l){let m=s.get(u);if(m)return m;let d=p("b\
utton","trunk-count",`${l.length} routes`);d.type="button",d.setAttribute("aria-label",`${l.length} routes: show them apart`),d.title=`Their numbers: ${l.map(x=>x+
1).join(", ")}`;let M={marker:L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:"trunk-holder",html:d,iconSize:[0,0]})}),button:d,open:()=>{}};
return L.DomEvent.disableClickPropagation(d),d.addEventListener("keydown",x=>x.stopPropagation()),d.addEventListener("click",()=>M.open()),M}return o.onLayout(({
zoom:u,origin:l,size:m,free:d,take:y})=>{let M=new Map,x=new Map,v=n.map(({points:_,users:w})=>({users:w,points:_.map(A=>A.subtract(l)).filter(({x:A,y:I})=>A>40&&
I>14&&A<m.x-40&&I<m.y-30)})).map(_=>({..._,length:Rn(_.points)})).filter(({length:_})=>_>=ws).sort((_,w)=>w.users.length-_.users.length||w.length-_.length);for(let{
points:_,users:w}of v){if(M.size>=xs)break;let A=w.join(),I=x.get(A)||[],P=62,Y=22,K=[.5,.4,.6,.3,.7,.2,.8].map(C=>_[Math.floor(C*_.length)]).find(C=>d(C.x-P/2,
C.y-Y/2,P,Y)&&I.every(j=>j.distanceTo(C)>Ls));if(!K)continue;y(K.x-P/2,K.y-Y/2,P,Y),x.set(A,[...I,K]);let nt=`${A} ${I.length}`,k=h(nt,w),O=t.unproject(K.add(l),
u);k.open=()=>a(O),k.marker.setLatLng(O).addTo(t),M.set(nt,k)}s.forEach(({marker:_,button:w},A)=>{M.has(A)||(w===document.activeElement&&t.getContainer().focus(
{preventScroll:!0}),_.remove())}),s=M}),o.addInk((u,l)=>n.flatMap(({points:m,users:d})=>{let y=In(d.length)/3;return m.map(M=>M.subtract(l)).flatMap(({x:M,y:x})=>[
{x:M,y:x},{x:M-y,y:x-y},{x:M+y,y:x+y}])})),{draw:f}}var vs=5,Es=5,Fn=18,ks=4e4,pe=t=>t.km??NaN;function As(t,e,o){let r=[t[0]];for(let n=1;n<t.length;n++){let s=t[n-1],a=t[n],i=L.LineUtil.clipSegment(s,a,o);if(i){
let[f,h]=i,u=Math.max(Math.ceil(f.distanceTo(h)/e),1),l=s.distanceTo(a)||1;for(let m=0;m<=u;m++){let d=f.multiplyBy(1-m/u).add(h.multiplyBy(m/u));d.km=pe(s)+(pe(
a)-pe(s))*s.distanceTo(d)/l,r.push(d)}}r.push(a)}return r.filter((n,s)=>!s||n.x!==r[s-1].x||n.y!==r[s-1].y)}function Ss(t,e,o){let r=[],n=null;for(let s=1;s<t.length;s++){
let a=L.LineUtil.clipSegment(t[s-1],t[s],o);if(!a)continue;let[i,f]=a,h=Math.max(Math.ceil(i.distanceTo(f)/e),1);(!n||!n.equals(i))&&r.push([i]);for(let u=1;u<=
h;u++)r[r.length-1].push(i.multiplyBy(1-u/h).add(f.multiplyBy(u/h)));n=f}return r}function $s(t){let e=[0];for(let o=1;o<t.length;o++)e.push(e[o-1]+Math.hypot(t[o].
x-t[o-1].x,t[o].y-t[o-1].y));for(let o=0,r=0,n=0,s=0,a=0;o<t.length;o++){for(;n<t.length&&e[n]<=e[o]+Fn;)s+=t[n].mx,a+=t[n].my,n++;for(;e[r]<e[o]-Fn;)s-=t[r].mx,
a-=t[r].my,r++;t[o].ox=s/(n-r),t[o].oy=a/(n-r)}}function te(t){if(!t.metres){let e=t.metres=[0];t.latlngs.slice(1).forEach((o,r)=>e.push(e[r]+ne(t.latlngs[r],o).
m))}return t.metres}function Zn({leg:t,from_km:e,backwards:o},r){let n=te(t),s=n[n.length-1],a=s?t.km*r/s:0;return e+(o?t.km-a:a)}function Te(t,e){let o=e===null?
NaN:e/1e3,r=o>0?Math.min(2,1-Math.floor(Math.log10(2*o))):2,n=10**-r,s=Math.max(0,r);return(Math.round(t/n)*n).toLocaleString("en",{minimumFractionDigits:s,maximumFractionDigits:s})}
function Un({map:t,data:e},o){let r=e.legs.map(k=>({...k,latlngs:k.line,bands:[]})),n=k=>[k.casing,k.line,k.over,k.hit].flatMap(O=>O||[]),s=e.routes.map((k,O)=>{
let C=0,j=k.legs.map(([B,c],b)=>{let E=r[B],R=k.standings[b]||"",G=E.schematic?"schematic":E.modelled?"modelled":"known",W=`${E.medium} ${G} route-${O} ${R}`.trim(),
Z={interactive:!1,smoothFactor:0,weight:E.medium==="land"?4:2.5},ot={leg:E,number:B,backwards:c,system:k.systems[b],from_km:C,plain:[],dots:[],points:[],apart:[],
seen:[],complete:[],casing:L.polyline([],{...Z,pane:"casings",className:`casing ${W}`}),line:L.polyline([],{...Z,pane:"lines",className:`line ${W}`}),over:R==="\
gone"?L.polyline([],{...Z,pane:"lines",className:`over ${W}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${W}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};
return C+=E.km,ot.hit.on("click",tt=>{o.openRoute(o.routeNear(tt.latlng)||{r:O,part:ot},tt.latlng)}),ot.hit.on("mousemove",tt=>{let st=o.routeNear(tt.latlng)||{
r:O,part:ot};o.highlight(st.r),o.pointed(st,tt.latlng)}),ot.hit.on("mouseout",()=>o.highlight(-1)),ot}),N=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon(
{className:`number on-map route-${O}`,html:String(O+1),iconSize:[20,20]})}).on("click",()=>o.open("route",O,N.getLatLng())),z=L.layerGroup(j.flatMap(n)),S=L.latLngBounds(
j.flatMap(B=>B.leg.latlngs));return{parts:j,label:N,group:z,bounds:S,shown:!0,away:!1,since:k.since,until:k.until,dots:[],wanted:!0}}),a=k=>k.routes.filter(O=>s[O].
shown),i=k=>!o.only||o.only.includes(k),f=new Map,h=new Set,u=Nn(t,r);function l(k){u(k,O=>a(O).filter(C=>(h.size?h.has(C):i(C))&&!o.failed.has(C)))}let m=null;
function d(k,O){k.forEach(({route:z,r:S})=>z.parts.forEach(D=>{let B=e.comparison&&S<e.comparison.paired?te(D.leg):null,c=L.LineUtil.simplify(D.leg.latlngs.map(
(b,E)=>{let R=t.project(b,O);return B&&(R.km=Zn(D,B[E])),R}),.8);D.plain=D.backwards?c.reverse():c}));let C=t.getPixelBounds(),j=C.getSize().multiplyBy(.7),N=L.
bounds(C.getTopLeft().subtract(j),C.getBottomRight().add(j));m=N,k.forEach(({route:z,r:S})=>{let D=z.dots=z.parts.flatMap(B=>As(B.plain,6,N).map(c=>({x:c.x,y:c.
y,km:pe(c),r:S,part:B,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[S],close:[],count:0})));D.forEach((B,c)=>{let b=D[Math.max(c-1,0)],E=D[Math.min(c+1,D.length-1)],R=Math.
hypot(E.x-b.x,E.y-b.y)||1;B.dx=(E.x-b.x)/R,B.dy=(E.y-b.y)/R})})}function y(k,O){let C=Es+2,j=new Map,N=(B,c)=>Math.floor(B/C)*67108864+Math.floor(c/C),z=B=>O?!o.
failed.has(B):i(B),S=k.filter(({r:B})=>z(B));S.forEach(({route:B})=>B.dots.forEach(c=>{let b=N(c.x,c.y),E=j.get(b);E?E.push(c):j.set(b,[c])}));let D=k.reduce((B,{
route:c})=>B+c.dots.length,0)<=ks;S.forEach(({route:B,r:c})=>B.dots.forEach(b=>{let E=new Map([[c,b]]);for(let T=0;D&&T<9;T++){let H=b.x+(Math.floor(T/3)-1)*C,J=b.
y+(T%3-1)*C;for(let V of j.get(N(H,J))||[]){if(V.r===c)continue;let it=Math.hypot(V.x-b.x,V.y-b.y),dt=E.get(V.r);it>C||Math.abs(V.dx*b.dx+V.dy*b.dy)<.8||(!dt||it<
Math.hypot(dt.x-b.x,dt.y-b.y))&&E.set(V.r,V)}}let R=a(b.part.leg).filter(z),G=[...new Set([...E.keys(),...R])].sort((T,H)=>T-H);if(G.length<2)return;let W=[...E.
values()],Z=E.get(G[0])||b;O&&Object.assign(b,{users:G,close:W});let ot=O?G.filter(T=>h.has(T)):G,tt=R.includes(G[0])&&!E.has(G[0])?A(G[0],b.part):1,st=Math.min(
vs,Math.max(3.6,24/ot.length),80/ot.length)*tt,Q=ot.includes(c)?(ot.indexOf(c)-(ot.length-1)/2)*st:0,rt=W.reduce((T,H)=>[T[0]+H.x/W.length,T[1]+H.y/W.length],[0,
0]);b.mx=rt[0]-b.x-Z.dy*Q,b.my=rt[1]-b.y+Z.dx*Q})),O&&jn(S.map(({route:B})=>B.dots))}o.choose=(k,O)=>{let C=[...h].join();f.set(k,O),h=new Set([...f.values()].flat().
sort((j,N)=>j-N)),C!==[...h].join()&&(t.getZoom()<Qt?o.redraw():l(t.getZoom()))};let M=-1;function x(k){let O=t.getZoom(),C=M===k||h.has(k);s[k].parts.forEach(j=>{
let N=(C?[j.points]:j.apart).map(z=>L.LineUtil.simplify(z,.4).map(S=>t.unproject(S,O)));n(j).forEach(z=>z.setLatLngs(N))})}let v=Dn({map:t,routes:s},o);function _(k){
let O=s.map((C,j)=>({route:C,r:j})).filter(({route:C})=>C.shown);d(O,k),y(O,k<Qt),O.forEach(({route:C,r:j})=>{$s(C.dots),C.parts.forEach(N=>{N.dots=[]}),C.dots.
forEach(N=>N.part.dots.push(N)),C.parts.forEach(N=>{N.points=N.dots.map(z=>L.point(z.x+z.ox,z.y+z.oy))}),C.parts.forEach((N,z)=>{let S=C.parts[z+1],D=S?[...N.dots,
S.dots[0]]:N.dots;N.points=D.map(B=>L.point(B.x+B.ox,B.y+B.oy)),N.apart=[[]],D.forEach((B,c)=>{let b=N.apart[N.apart.length-1];!B.count||c&&!D[c-1].count?b.push(
N.points[c]):b.length&&N.apart.push([])}),N.apart=N.apart.filter(B=>B.length>1)}),x(j)}),v.draw(k),w.forEach(C=>C(k))}let w=[];o.onLines=k=>{w.push(k)};function A(k,O){
let C=s[k].parts.find(j=>j.number===O.number);return C&&C.backwards!==O.backwards?-1:1}o.routeNear=(k,O=10)=>{let C=t.project(k,t.getZoom()),j=null,N=O;return s.
forEach((z,S)=>{z.shown&&z.parts.forEach(D=>{for(let B=1;B<D.points.length;B++){let c=L.LineUtil.pointToSegmentDistance(C,D.points[B-1],D.points[B]);c<N&&(N=c,j=
{r:S,part:D})}})}),j},o.addInk((k,O)=>{let C=L.bounds(O,O.add(t.getSize())),j=N=>Ss(N,6,C).map(z=>z.map(S=>S.subtract(O)));return s.flatMap((N,z)=>N.shown?N.parts.
flatMap(S=>(S.complete=j(S.points),S.seen=h.has(z)?S.complete:S.apart.flatMap(j),S.seen.flat())):[])});let I=[.5,.4,.6,.3,.7,.2,.8,.1,.9];o.onLayout(({zoom:k,origin:O,
size:C,free:j,take:N})=>{s.forEach(z=>{if(z.label.remove(),!z.shown)return;let S=z.parts.flatMap(c=>c.seen.map(b=>({piece:b,users:b.length?a(c.leg).length:0})));
S.sort((c,b)=>c.users-b.users||b.piece.length-c.piece.length);let B=S.flatMap(({piece:c})=>I.map(b=>c[Math.floor(b*c.length)])).find(({x:c,y:b})=>c>14&&b>14&&c<
C.x-14&&b<C.y-14&&j(c-11,b-11,22,22));B&&(N(B.x-11,B.y-11,22,22),z.label.setLatLng(t.unproject(B.add(O),k)).addTo(t))})});let P=Pn({map:t,routes:s,usersOf:a},o);
o.highlight=k=>{if(k===M)return;let O=M;M=k,t.getZoom()<Qt&&[O,k].forEach(C=>{s[C]?.shown&&x(C)}),document.documentElement.classList.toggle("has-hot",k>=0),document.
querySelectorAll(".hot").forEach(C=>C.classList.remove("hot")),P(k),k>=0&&document.querySelectorAll(`.route-${k}`).forEach(C=>C.classList.add("hot"))};let Y=k=>{
if(k instanceof SVGPathElement)return-2;let O=k instanceof Element&&k.closest("[class*=route-], [data-route]");if(!O)return-1;let C=/(?:^| )route-(\d+)(?: |$)/.
exec(O.getAttribute("class")||"");return Number(C?C[1]:O.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(k=>document.addEventListener(k,O=>{let C=Y(
O.target);C>-2&&o.highlight(C)})),document.addEventListener("focusout",()=>o.highlight(-1)),o.kpAt=({part:k},O)=>{let{leg:C}=k,j=te(C),N=t.project(O,t.getZoom()),
z=C.latlngs.map(B=>t.project(B,t.getZoom())),S=1/0,D=0;for(let B=1;B<z.length;B++){let[c,b]=[z[B-1],z[B]],E=b.subtract(c),R=E.x**2+E.y**2,G=N.subtract(c),W=R?Math.
min(Math.max((G.x*E.x+G.y*E.y)/R,0),1):0,Z=N.distanceTo(c.add(E.multiplyBy(W)));Z<S&&(S=Z,D=j[B-1]+W*(j[B]-j[B-1]))}return Zn(k,D)},o.openRoute=(k,O)=>{let C=o.
open("route",k.r,O,k.part.number),{leg:j}=k.part,N=j.accuracy_m===null?NaN:j.accuracy_m/1e3,z=Te(o.kpAt(k,O),j.accuracy_m),S=Number.isNaN(N)?"accuracy not known":
`± ${N} km`,D=p("p","kp",p("b","",`KP ${z} km`),` along the route from its start, ${S}. ${o.hereLines(O).join(". ")}.`);return Ot(C,"h2").after(D),C};let K=k=>document.
querySelector(`[data-route="${k}"]`);function nt(k,O){let C=k.wanted&&!k.away,j=K(O);if(j){let N=j.querySelector("input");N&&(N.checked=k.wanted),j.classList.toggle(
"off",!C),Ot(j,".when").textContent=k.away?` (not in ${o.year})`:""}k.shown!==C&&(k.shown=C,C?k.group.addTo(t):k.group.remove())}o.routes=s,o.legs=r,s.forEach((k,O)=>{
k.group.addTo(t);let C=K(O),j=C&&Ot(C,".go"),N=j?.textContent??`Route ${O+1}`,z=o.addLayer({key:`route-${O}`,title:N,parent:"routes",show:B=>{k.wanted=B,nt(k,O)},
mark:()=>p("span",`number route-${O}`,String(O+1))}),S=()=>{o.open("route",O,null),o.visit(()=>o.frame(k.bounds))};o.addSearch({names:[N,j?.title],kind:`route ${O+
1}`,open:S});let D=C&&C.querySelector("input");D&&D.addEventListener("change",()=>z.set(D.checked)),j&&j.addEventListener("click",S)}),o.onYear(k=>s.forEach((O,C)=>{
O.away=k!==null&&(O.since!==null&&k<O.since||O.until!==null&&k>O.until),nt(O,C)}),s.flatMap(k=>[k.since,k.until])),o.onDraw(_),t.on("moveend",()=>{let k=t.getPixelBounds();
m&&!m.contains(k)&&_(t.getZoom())}),o.onDraw(l)}var Cs=10,Os=10,Ts=240,_e=.005;function _s(t){return t.map(e=>{let o=0,r=0,n=[];for(let s=0;s<e.length;s+=2)o+=e[s],r+=e[s+1],n.push([o/Cs,r]);return n})}function Vn(t,{
data:e,features:o},r){let{routes:n,legs:s,systems:a,relief:i}=e.along,{parts:f}=r.routes[t],{stretches:h,spans:u}=n[t],l=[],m=[];f.forEach(({number:y,leg:M,backwards:x,
from_km:v})=>{let{depths:_,crosses:w}=s[y]||{depths:[],crosses:[]},A=I=>v+(x?M.km-I:I);_s(_).forEach(I=>{let P=I.map(([Y,K])=>[A(Y),K,K]);l.push(x?P.reverse():P)}),
w.forEach(([I,P])=>m.push([A(I),a[P]]))});let d=f[f.length-1];return{key:`route-${t}`,look:`route-${t}`,name:o.routes[t].name,km:d.from_km+d.leg.km,parts:f,stretches:h,
spans:u,depths:l,crosses:m.sort((y,M)=>y[0]-M[0]),source:i?[`Depth: ${i[0]}, read between cells of ${i[1]} arc minutes (about ${i[2]} km)`]:[]}}function Ns({facts:t}){
let e=/\d[\d.,]*/.exec(String(t.accuracy??""));return e?1e3*Number(e[0].replace(",","")):null}function qn(t,{features:e},o){let r=e.segments[t],n=e.systems[r.system],
s={latlngs:r.line,medium:"sea",km:0,accuracy_m:Ns(r)},a=te(s);s.km=a[a.length-1]/1e3;let i={leg:s,number:t,backwards:!1,from_km:0,system:n.name},[f,h]=["from","\
to"].map(y=>[r.facts[y]??""].flat().map(x=>typeof x=="number"?e.places[x]?.name??"":x).join("")),u={key:`segment-${t}`,look:"",name:r.name,km:s.km,parts:[i],spans:[],
crosses:[],depths:[],source:[],stretches:[{to:s.km,medium:"sea",name:n.name,ends:[f,h],status:"",stops:[],look:r.confidence==="schematic"?"schematic":"laid"}]},
l=[],m=0,d=Math.min(Ts,Math.max(1,Math.ceil(s.km/Os)));for(let y=0;y<=d;y++){let M=s.km*y/d,x=o.depthAt(me(u,M));x?(m=Math.max(m,x.cell_km),l.length||u.depths.push(
l),l.push([M,x.low_m,x.high_m])):l=[]}return u.source=m?[`Depth: ETOPO1 as this page has it, in steps, cells of about ${m} km`]:[],u}var Ne=({parts:t},e)=>t.find(
({from_km:o,leg:r})=>e<=o+r.km+_e)||t[t.length-1];function me(t,e){let{leg:o,backwards:r,from_km:n}=Ne(t,e),s=te(o),{latlngs:a}=o,i=s[s.length-1],f=o.km?Math.min(
Math.max((e-n)/o.km,0),1):0,h=i*(r?1-f:f),u=Math.max(1,s.findIndex(M=>M>=h)),l=s[u]-s[u-1],m=l?(h-s[u-1])/l:0,d=a[u-1],y=a[u];return L.latLng(d.lat+m*(y.lat-d.lat),
d.lng+m*(y.lng-d.lng))}function Pe({depths:t},e){for(let o of t){if(e<o[0][0]-_e||e>o[o.length-1][0]+_e)continue;let r=Math.min(Math.max(1,o.findIndex(([f])=>f>=
e)),o.length-1);if(!r)return[o[0][1],o[0][2]];let[n,s]=[o[r-1],o[r]],a=s[0]-n[0],i=a?Math.min(Math.max((e-n[0])/a,0),1):0;return[n[1]+i*(s[1]-n[1]),n[2]+i*(s[2]-
n[2])]}return null}function Gn({depths:t}){let e=null;return t.forEach(o=>o.forEach(([r,n,s])=>{n===s&&(!e||n>e[1])&&(e=[r,n])})),e}function Hn({parts:t,depths:e}){
let o=t.reduce((r,{leg:n})=>r+(n.medium==="sea"?n.km:0),0);return e.reduce((r,n)=>r+n[n.length-1][0]-n[0][0],0)<o-1}function Wn({spans:t,crosses:e},o,r){return{
spans:t.filter(([,n,s])=>o>=n-(s>n?0:r)&&o<=s+(s>n?0:r)),crosses:e.filter(([n])=>Math.abs(n-o)<=r)}}function Yn({unit:t,rows:e,note:o}){let r="Cost by component",n=Math.max(...e.map(({ends:h})=>Math.max(...h.filter(u=>u!==null))),0),s=(h,u)=>{let l=p("th","",h);
return l.scope=u,l},a=e.map(({name:h,texts:u,ends:[l,m,d],whole:y})=>{let M=p("i","bar"),x=[l??m,m,d??m];["low","value","high"].forEach((w,A)=>M.style.setProperty(
`--${w}`,`${n?100*(x[A]??0)/n:0}%`));let v=p("td","",M),_=p("tr","bars",v);return v.colSpan=4,_.setAttribute("aria-hidden","true"),[p("tr",y?"whole":"",s(h,"row"),
...u.map((w,A)=>p("td",w?"":"none",A===1?p("b","",w):w||"–"))),_]}),i=p("table","costs",p("caption","",p("b","",r),...t?[" · ",p("span","",t)]:[]),p("thead",
"",p("tr","",p("td",""),...["low","likely","high"].map(h=>s(h,"col")))),p("tbody","",...a.flat())),f=p("section","cost",...e.length?[i]:[p("h3","",r)],p("p","sm\
all",o));return f.tabIndex=0,f.setAttribute("aria-label",r),f}var Nt=52,Ps=16,Bs=14,Bt=46,Is=63,Be=69,Dt=14,Kn=20,zs=56,Rs="11px system-ui, sans-serif",ae=t=>Math.round(t).toLocaleString("en");function lt(t,e,o){let r=document.
createElementNS("http://www.w3.org/2000/svg",t);return Object.entries(e).forEach(([n,s])=>r.setAttribute(n,String(s))),o!==void 0&&(r.textContent=o),r}var Jn=Pt(
p("canvas"));function ge(t){return Jn.font=Rs,Jn.measureText(t).width}function se(t,e){if(ge(t)<=e)return t;let o=[...t];for(;o.length&&ge(`${o.join("")}…`)>e;)
o.pop();return o.length>2?`${o.join("").trimEnd()}…`:""}function Xn(t){let e=10**Math.floor(Math.log10(t)),o=t/e;return e*(o>5?10:o>2?5:o>1?2:1)}function Qn(t,e,o){
let r=Math.max(o.width-Nt-Ps,40),n=e.to-e.from,s=_=>Nt+(_-e.from)/n*r,a=_=>Math.min(Math.max(e.from+(_-Nt)/r*n,e.from),e.to),i=js(t),f=Be+Dt*i.count+(i.count?7:
0),h=Math.max(o.height,f+zs+Kn),u=h-Kn,l=lt("svg",{width:o.width,height:h,class:`diagram ${t.look}`.trim(),"aria-hidden":"true"}),m=`clip-${t.key}`,d=lt("clipPa\
th",{id:m});d.append(lt("rect",{x:Nt,y:0,width:r,height:h}));let y=lt("pattern",{id:`hatch-${t.key}`,width:6,height:6,patternUnits:"userSpaceOnUse",patternTransform:"\
rotate(45)"});y.append(lt("path",{d:"M0 0V6",class:"hatch"}));let M=lt("defs",{});M.append(d,y);let x=lt("g",{"clip-path":`url(#${m})`});l.append(M,x),Ds(t,{x:s,
top:f,foot:u,svg:l,inside:x,range:e,inner:r}),Fs(t,s,x,[Nt,Nt+r]),Zs(i,s,x,e),Vs(t,s,{svg:l,range:e,width:o.width}),qs(e,s,{svg:l,foot:u,inner:r});let v=lt("g",
{class:"cursor"});return v.append(lt("path",{d:`M0 ${Bt-12}V${u}`}),lt("circle",{cy:Bt,r:5}),lt("circle",{r:3.5,class:"at-depth"})),l.append(v),{svg:l,x:s,kpAt:a,
cursor:v,yOf:to(t,f,u).y}}function js({spans:t}){let e=[],o=t.filter(([s,a,i])=>(s==="waters"||s==="country")&&i>a),r=o.sort((s,a)=>s[1]-a[1]).map(([,s,a])=>{let i=e.
findIndex(h=>h<=s+.1),f=i<0?e.length:i;return e[f]=a,f}),n=t.filter(([s])=>s==="risk"||s==="strait");return{named:o,at:r,risks:n,risk:e.length,count:e.length+(n.
length?1:0)}}function to({depths:t},e,o){let r=t.reduce((a,i)=>i.reduce((f,[,,h])=>Math.max(f,h),a),0),n=Xn(Math.max(r,20)/3),s=n*Math.ceil(Math.max(r,20)*1.02/
n);return{floor:s,step:n,y:a=>e+a/s*(o-e)}}function Ds(t,{x:e,top:o,foot:r,svg:n,inside:s,range:a,inner:i}){let{y:f,floor:h,step:u}=to(t,o,r),l=d=>Math.round(d*
10)/10;for(let d=0;t.depths.length&&d<=h;d+=u)s.append(lt("path",{d:`M${Nt} ${l(f(d))+.5}H${Nt+i}`,class:"grid"})),n.append(lt("text",{x:Nt-6,y:l(f(d))+4,class:"\
end"},ae(d)));t.depths.length&&n.append(lt("text",{transform:`translate(11 ${(o+r)/2}) rotate(-90)`,class:"middle"},"Depth, m")),t.depths.forEach(d=>{if(d[d.length-
1][0]<a.from||d[0][0]>a.to)return;let y=(w,A)=>A.map(I=>`${l(e(I[0]))} ${l(f(I[w]))}`).join("L"),M=[...d].reverse(),[x,v]=[d[0],d[d.length-1]].map(([w])=>l(e(w))),
_=d.some(([,w,A])=>A>w);s.append(lt("path",{d:`M${x} ${f(0)}L${y(1,d)}L${v} ${f(0)}Z`,class:"water"}),lt("path",{d:`M${x} ${r}L${y(2,d)}L${v} ${r}Z`,class:"rock"}),
lt("path",_?{d:`M${y(1,d)}L${y(2,M)}Z`,class:"steps"}:{d:`M${y(1,d)}`,class:"seabed"}))});let m=0;t.stretches.forEach(({to:d,medium:y})=>{if(y==="land"&&d>a.from&&
m<a.to){let M=e(Math.max(m,a.from)),x=e(Math.min(d,a.to))-M;s.append(lt("rect",{x:M,y:o,width:x,height:r-o,class:"land-part"}),lt("rect",{x:M,y:o,width:x,height:r-
o,fill:`url(#hatch-${t.key})`})),x>ge("on land")+8&&s.append(lt("text",{x:M+x/2,y:(o+r)/2+4,class:"middle haloed"},"on land"))}m=d})}function Fs(t,e,o,r){let n=0;
t.crosses.forEach(([s])=>o.append(lt("path",{d:`M${e(s)} ${Bt-8}V${Bt+8}`,class:"crosses"}))),t.stretches.forEach(({to:s,medium:a,name:i,status:f,look:h})=>{let u=e(
n),l=e(s),m=` ${h}`;a==="land"?o.append(lt("rect",{x:u,y:Bt-5,width:l-u,height:10,class:`on-land${m}`})):o.append(lt("path",{d:`M${u} ${Bt}H${l}`,class:`at-sea${m}`}));
let d=[Math.max(u,r[0]),Math.min(l,r[1])],y=se([i,f&&`(${f})`].filter(Boolean).join(" "),d[1]-d[0]-8);y&&o.append(lt("text",{x:(d[0]+d[1])/2,y:Is,class:"middle \
system-name"},y)),n=s}),t.stretches.forEach(({stops:s})=>s.forEach(([a])=>o.append(lt("path",{d:`M${e(a)} ${Bt-4}l4 4l-4 4l-4 -4Z`,class:"stop"}))))}function Zs({
named:t,at:e,risks:o,risk:r},n,s,a){t.forEach(([u,l,m,d],y)=>{if(m<a.from||l>a.to)return;let M=n(Math.max(l,a.from)),x=n(Math.min(m,a.to))-M,v=Be+Dt*e[y];s.append(
lt("rect",{x:M,y:v,width:Math.max(x-1,1),height:Dt-2,rx:2,class:u}));let _=se(d,x-8);_&&s.append(lt("text",{x:M+x/2,y:v+Dt-5,class:"middle"},_))});let i=Be+Dt*r;
o.filter(([,u,l])=>l>u).forEach(([,u,l,m])=>{if(l<a.from||u>a.to)return;let d=n(Math.max(u,a.from)),y=n(Math.min(l,a.to))-d;s.append(lt("rect",{x:d,y:i+2,width:Math.
max(y-1,2),height:Dt-4,rx:2,class:"risk"}));let x=o.every(v=>v[3]===m||v[2]<=u||v[1]>=l)&&se(m,y-8);x&&s.append(lt("text",{x:d+y/2,y:i+Dt-5,class:"middle"},x))});
let f=o.filter(([,u,l])=>l===u&&u>=a.from&&u<=a.to).sort((u,l)=>u[1]-l[1]),h=o.filter(([,u,l])=>l>u).map(([,u])=>u);f.forEach(([u,l,,m],d)=>{s.append(lt("path",
{d:`M${n(l)-4} ${i+3}h8l-4 8Z`,class:u==="strait"?"narrow":"risk-at"}));let y=[f[d+1]?.[1]??a.to,...h.filter(x=>x>l)],M=se(m,n(Math.min(...y))-n(l)-16);M&&s.append(
lt("text",{x:n(l)+7,y:i+Dt-4,class:"haloed"},M))})}function Us(t,e,o){let r=[[],[]];o.forEach(({at:n,name:s,isEnd:a})=>{let i=se(s,a?170:120),f=ge(i)*(a?1.1:1)+
8;if(!i)return;let h=Math.min(Math.max(n-f/2,2),e-f-2),u=r.findIndex(m=>m.every(([d,y])=>h+f<=d||h>=y));if(u<0)return;r[u].push([h,h+f]);let l=Bt-18-Bs*u;t.append(
lt("path",{d:`M${n} ${Bt-5}V${l+3}`,class:"leader"}),lt("text",{x:h+f/2,y:l,class:`middle${a?" end-name":""} haloed`},i))})}function Vs({stretches:t},e,{svg:o,range:r,
width:n}){let s=t[t.length-1],a=(u,l,m=!1)=>({km:u,name:l,isEnd:m}),i=[a(0,t[0].ends[0],!0),a(s.to,s.ends[1],!0),...t.slice(0,-1).map(({to:u,ends:[,l]})=>a(u,l))],
f=t.flatMap(u=>u.stops.map(([l,m])=>a(l,m))),h=({km:u})=>u>=r.from-.05&&u<=r.to+.05;Us(o,n,[...i,...f].filter(h).map(({km:u,...l})=>({at:e(u),...l}))),i.filter(
h).forEach(({km:u})=>o.append(lt("circle",{cx:e(u),cy:Bt,r:4,class:"place"})))}function qs(t,e,{svg:o,foot:r,inner:n}){let s=Xn((t.to-t.from)/Math.max(2,Math.floor(
n/110)));o.append(lt("path",{d:`M${Nt} ${r+.5}H${Nt+n}`,class:"axis"}));for(let a=Math.max(0,Math.ceil(t.from/s-1e-9)),i=a*s;i<=t.to+1e-9;i=++a*s)o.append(lt("p\
ath",{d:`M${e(i)} ${r}v4`,class:"axis"}),lt("text",{x:e(i),y:r+15,class:"middle"},i.toLocaleString("en",{maximumFractionDigits:2})));o.append(lt("text",{x:Nt-14,
y:r+15,class:"end"},"KP, km"))}var Gs=5,Hs=30,Ws=620,Ys=840;function Ie(t,e,o){let r=p("button","",t);return r.type="button",r.title=e,r.setAttribute("aria-label",e),r.addEventListener("click",
o),r}var eo=t=>p("bdi","",t);function Ks(t,{widen:e,close:o}){let r=p("h2",""),n=p("select",""),s=p("p","profile-at"),a=p("div","profile-chart"),i=p("p","profil\
e-notes");n.setAttribute("aria-label","Along"),a.tabIndex=0,Object.entries({role:"slider","aria-label":"KP along the route","aria-valuemin":"0","aria-valuenow":"\
0"}).forEach(([u,l])=>a.setAttribute(u,l));let f=p("div","profile-buttons",Ie("−","Show more of the route",()=>e(2)),Ie("+","Show less of the route, round the\
 mark",()=>e(.5)),Ie("×","Close the profile",o)),h=p("div","profile-body",a,...t?[Yn(t)]:[]);return{title:r,list:n,at:s,chart:a,notes:i,body:h,head:p("header",
"",r,n,f)}}function Js(t,e,o,r){let{leg:n,system:s}=Ne(t,e),a=Pe(t,e),{spans:i,crosses:f}=Wn(t,e,o),h=d=>ae(d<100?d:Math.round(d/10)*10),u=n.medium==="land"?"on\
 land":a?a[0]===a[1]?`depth about ${h(a[0])} m`:`depth ${h(a[0])} to ${h(a[1])} m`:"depth not known",l=[...new Set([s,...i.map(([,,,d])=>d)].filter(Boolean))],m=[
...new Set(f.map(([,d])=>d))];return[p("b","",`KP ${Te(e,n.accuracy_m)} km`),p("span","",r),p("span","",u),...l.map(eo),...m.length?[p("span","",p("span","","cr\
osses")," ",...m.flatMap((d,y)=>[y?", ":"",eo(d)]))]:[]]}function no(t,e){let{map:o,data:r,features:n}=t,s=r.along?.routes.length??0,a=!r.routes.length;if(!s&&!(a&&
n.segments.length))return;let i=p("section","profile");Object.assign(i,{id:"profile",hidden:!0}),i.setAttribute("aria-label","Line diagram and depth profile"),kt(
"panel").parentElement?.after(i);let f=new Map,h=null,u=null,l=null,m=a?"":"route-0",d=!1,y=!1,M=0,x=0,v={from:0,to:1},_=B,w,A=null,I=L.circleMarker([0,0],{pane:"\
measure",className:"at-kp",radius:7,interactive:!1});function P(T){let[H,J]=T.split("-"),V=f.get(T)||(H==="route"?Vn(Number(J),t,e):qn(Number(J),t,e));return f.
set(T,V),V}function Y(T){if(!a)return r.routes.slice(0,s).map((J,V)=>[`route-${V}`,`${V+1} · ${e.layers.find(it=>it.key===`route-${V}`)?.title}`]);let H=n.segments[Number(
T.split("-")[1])]?.system;return n.segments.flatMap(({system:J,name:V},it)=>J===H?[[`segment-${it}`,V]]:[])}function K(){if(h)return h;let T=h=Ks(r.cost,{widen:E,
close:C});return i.append(T.head,T.at,T.body,T.notes),T.list.addEventListener("change",()=>z(T.list.value)),R(T.chart),new ResizeObserver(()=>{nt(D)}).observe(T.
chart),T}function nt(T){T===D&&(_=T),x||=requestAnimationFrame(()=>{let H=_;[x,_]=[0,B],i.hidden||H()})}function k(){i.hidden&&(Et()&&(e.closeCard(),e.expand(!1)),
i.hidden=!1,document.body.classList.add("profiled"),e.resized(),e.profile.changed(!0),j())}function O(){if(i.hidden)return;let T=i.contains(document.activeElement);
i.hidden=!0,y=!1,document.body.classList.remove("profiled"),I.remove(),e.resized(),e.profile.changed(!1),T&&A?.isConnected&&A.focus({preventScroll:!0})}function C(){
d=!0,O()}function j(){let{title:T,list:H,at:J}=K();if(l?.key!==m&&([M,u]=[0,null]),H.hidden=T.hidden=!1,!m){T.textContent="Pick a cable system, on the map or in\
 the list",H.hidden=!0,J.replaceChildren();return}T.textContent="Along";let V=Y(m);H.replaceChildren(...V.map(([it,dt])=>{let ut=p("option","",dt);return ut.value=
it,ut.dir="auto",ut})),H.value=m,clearTimeout(w),w=setTimeout(N,30)}function N(){i.hidden||(l=P(m),v={from:0,to:l.km},K().notes.replaceChildren(...S(l)),nt(D))}
function z(T){T===m&&l?.key===T&&u||(m=T,i.hidden||j())}function S(T){let{source:H,crosses:J,spans:V,stretches:it}=T,dt=Gn(T),ut=(Lt,Ct)=>p("span","key-of",p("i",
Lt)," ",p("span","",Ct)),$t=Lt=>V.some(([Ct])=>Ct===Lt);return[...J.length?[ut("k-crosses","the drawn line of another cable crosses")]:[],...it.some(({stops:Lt})=>Lt.
length)?[ut("k-stop","landing or branching unit")]:[],...$t("strait")?[ut("k-narrow","strait, where it is narrowest")]:[],...$t("risk")?[ut("k-risk","shared-ris\
k zone: the whole leg, or one place")]:[],...Hn(T)?[p("span","","left open: the grid has no sea there")]:[],...dt?[p("span","",`deepest ${ae(dt[1])} m, at KP ${ae(
dt[0])} km`)]:[],...H.map(Lt=>p("span","",Lt)),p("span","","modelled, not surveyed; heights on land are not in the tables")].flatMap((Lt,Ct)=>Ct?[" · ",Lt]:[Lt])}
function D(){let{chart:T}=K();!l||i.hidden||!T.clientWidth||(u=Qn(l,v,{width:T.clientWidth,height:T.clientHeight}),T.replaceChildren(u.svg),T.setAttribute("aria\
-valuemax",String(Math.round(l.km))),B())}function B(){let{at:T,chart:H}=K();if(!l||!u)return;let J=u.x(M),V=Pe(l,M),it=me(l,M);u.cursor.setAttribute("transform",
`translate(${J} 0)`),u.cursor.toggleAttribute("hidden",M<v.from||M>v.to),u.cursor.querySelector(".at-depth")?.setAttribute("cy",String(V?u.yOf((V[0]+V[1])/2):-99));
let dt=Math.max(1,(v.to-v.from)/H.clientWidth*4),ut=Js(l,M,dt,e.hereLines(it)[0]);T.replaceChildren(...ut.flatMap(($t,Lt)=>Lt?[" · ",$t]:[$t])),H.setAttribute(
"aria-valuenow",String(Math.round(M))),queueMicrotask(()=>H.setAttribute("aria-valuetext",T.textContent||"")),I.setLatLng(c(it)).addTo(o).getElement()?.setAttribute(
"class",`at-kp ${l.look}`)}function c(T){let H=o.getZoom(),J=o.project(T,H),[V,it]=(l?.key||"").split("-"),dt=J,ut=Hs;return V==="route"&&e.routes[Number(it)].parts.
forEach(({points:$t})=>$t.forEach((Lt,Ct)=>{let Ht=Ct+1<$t.length?L.LineUtil.closestPointOnSegment(J,Lt,$t[Ct+1]):Lt,Ft=Ht.distanceTo(J);Ft<ut&&([dt,ut]=[Ht,Ft])})),
o.unproject(dt,H)}function b(T){if(!l)return;M=Math.min(Math.max(T,0),l.km);let H=v.to-v.from;if(M<v.from||M>v.to){let J=Math.min(Math.max(M-H/2,0),l.km-H);v={from:J,
to:J+H},nt(D)}else nt(B)}function E(T){if(!l)return;let H=Math.min(l.km,Math.max(T*(v.to-v.from),Math.min(Gs,l.km))),J=Math.min(Math.max(M-H/2,0),l.km-H);v={from:J,
to:J+H},nt(D)}function R(T){let H=J=>{u&&b(u.kpAt(J.clientX-T.getBoundingClientRect().left))};T.addEventListener("pointermove",H),T.addEventListener("pointerdow\
n",H),T.addEventListener("dblclick",G),T.addEventListener("keydown",J=>{if(J.altKey||J.ctrlKey||J.metaKey)return;let V=(v.to-v.from)/(J.shiftKey?20:200),it={ArrowRight:()=>b(
M+V),ArrowLeft:()=>b(M-V),ArrowUp:()=>b(M+V),ArrowDown:()=>b(M-V),PageUp:()=>b(M+20*V),PageDown:()=>b(M-20*V),Home:()=>b(0),End:()=>b(l?.km??0),"+":()=>E(.5),"=":()=>E(
.5),"-":()=>E(2),Enter:G};it[J.key]&&(it[J.key](),J.preventDefault(),J.stopPropagation())})}function G(){let T=l&&me(l,M);T&&e.visit(()=>o.panTo(T,{animate:!1}))}
["pointerdown","focusin"].forEach(T=>i.addEventListener(T,()=>{y=!0})),i.addEventListener("keydown",T=>{T.key==="Escape"&&(T.preventDefault(),C())});function W(T,H,J){
if(i.hidden||!l||!u)return;let V=l.parts.find(({number:it,from_km:dt})=>it===H.number&&(l?.key!==T||!("from_km"in H)||H.from_km===dt));V&&T.startsWith("route")===
l.key.startsWith("route")&&b(e.kpAt({part:V},J))}e.pointed=({r:T,part:H},J)=>W(`route-${T}`,H,J),e.pointedSegment=(T,H)=>{l?.key===`segment-${T}`&&W(l.key,l.parts[0],
H)},e.profile={toggle(){if(!i.hidden){C();return}A=document.activeElement,k(),y=!0,A?.matches(":focus-visible")&&K().chart.focus({preventScroll:!0});let[T,H]=m.
split("-");Et()&&T==="route"&&e.visit(()=>e.frame(e.routes[Number(H)].bounds))},pick:T=>{T<s&&z(`route-${T}`)},changed:()=>{},there:!0};let Z=()=>!Et()&&window.
innerHeight>=(r.comparison?Ys:Ws);function ot(T){z(T),!d&&Z()&&k()}let{open:tt,openRoute:st,closeCard:Q}=e;e.closeCard=()=>{let T=Q();return T&&!y&&O(),T},e.open=
(T,H,J,V=null)=>{let it=tt(T,H,J,V);if(T==="route"&&H<s&&ot(`route-${H}`),a&&T==="segment"&&ot(`segment-${H}`),a&&T==="system"){let dt=V??rt(H);dt>=0&&ot(`segme\
nt-${dt}`)}return it},e.openRoute=(T,H)=>{let V=Et()&&!i.hidden?i:st(T,H);return T.r<s&&z(`route-${T.r}`),requestAnimationFrame(()=>requestAnimationFrame(()=>e.
pointed(T,H))),V};function rt(T){let H=-1,J=0;return n.segments.forEach((V,it)=>{if(V.system!==T)return;let dt=L.latLngBounds(V.line),ut=dt.getSouthWest().distanceTo(
dt.getNorthEast());ut>J&&([H,J]=[it,ut])}),H}e.onLines(()=>nt(B)),o.on("zoomend",()=>nt(B)),r.cost&&requestAnimationFrame(()=>{Z()&&(k(),o.invalidateSize({pan:!1,
animate:!1}),location.hash||e.frame(r.bounds))})}function oo(t,e,o,r){let n=t.getContainer(),s=kt("panel-toggle"),a=kt("card"),i=L.control.scale({imperial:!1,maxWidth:140,updateWhenIdle:!0}).addTo(t),f=L.control.
zoom().addTo(t),h=()=>document.body.classList.contains("comparing"),u=!0,l=0;function m(){let N=!a.hidden,z=u&&!N;s.setAttribute("aria-expanded",String(z)),kt("\
panel-body").hidden=!z,e.classList.toggle("closed",!z&&!N),e.classList.toggle("carded",N),n.parentElement?.parentElement?.classList.toggle("covered",z||N),cancelAnimationFrame(
l),l=requestAnimationFrame(r)}function d(N){u=N,N&&O.close(),m()}s.addEventListener("click",()=>d(s.getAttribute("aria-expanded")!=="true"));function y(){let{width:N,
height:z}=e.getBoundingClientRect(),S=e.classList.contains("closed"),D=t.attributionControl.getContainer()?.offsetHeight??0;if(!Et())return e.getBoundingClientRect().
left>=n.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,D+24]}:S?{paddingTopLeft:[76,z+34],paddingBottomRight:[60,D+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[N+60,50]};let B=n.getBoundingClientRect(),c=S?null:e.getBoundingClientRect(),b=c&&c.top<B.top+40,E=c&&!b?Math.max(B.bottom-c.top,0)+14:
D+62,R=b?Math.max(B.right-c.left,0)+20:30,G=n.clientHeight<330;return{paddingTopLeft:[30,G||!S?20:z+26],paddingBottomRight:[Math.min(R,B.width/2),Math.min(G?56:
E,B.height*.6)]}}function M(N){t.fitBounds(N,{...y(),animate:!1})}let x=null,v=()=>({at:t.getCenter(),size:t.getSize(),corner:t.containerPointToLatLng([0,0]),zoom:t.
getZoom()}),_=()=>{let N=v();return x!==null&&N.zoom===x.to.zoom&&t.project(N.corner).distanceTo(t.project(x.to.corner))<2},w=[],A=!1,I=!1;function P(){I||(I=!0,
requestAnimationFrame(()=>setTimeout(()=>{let N=w,z=v(),S=A,D=!1;[w,A,I]=[[],!1,!1],t.fire("visit").once("moveend",()=>{D=!0}),S&&(Object.assign(pt(t),{_sizeChanged:!0,
_lastCenter:null}),t.fire("resize")),N.forEach(B=>B(z)),D||t.fire("move").fire("moveend")})))}function Y(N){cancelAnimationFrame(l),w.push(z=>{let S=_()&&x?x.from:
z;N(),x={from:S,to:v()}}),P()}function K(){if(!x||!_())return;let{from:N}=x;x=null,cancelAnimationFrame(l),w.push(()=>{let z=t.getSize(),S=z.equals(N.size)?N.at:
t.unproject(t.project(N.corner,N.zoom).add(z.divideBy(2)),N.zoom);t.setView(S,N.zoom,{animate:!1})}),P()}function nt(){A=!0,P()}function k(){let{paddingTopLeft:N,
paddingBottomRight:z}=y();t.options.minZoom=0;let S=t.getBoundsZoom(o.bounds,!1,L.point(N[0]+z[0],N[1]+z[1])),D=Math.floor(4*Math.min(t.getBoundsZoom(o.window,!0),
S))/4;t.getZoom()<D&&t.setZoom(D,{animate:!1}),t.setMinZoom(D)}let O=Xs(t,a,m);function C(){i.setPosition("bottomleft"),f.setPosition(Et()?"bottomright":"bottom\
left"),d(!Et()&&!h())}let j=t.attributionControl.getContainer();return j?.addEventListener("click",N=>{N.target instanceof Element&&N.target.closest("a")||j.classList.
toggle("open")}),C(),Ze(C),M(o.bounds),{expand:d,frame:M,visit:Y,back:K,resized:nt,limit:k,card:O.open,closeCard:O.close}}function Xs(t,e,o){let r=Ot(e,".card-b\
ody"),n=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),s=null;function a(){if(!s)return!1;let{gone:f,from:h}=s,u=e.contains(document.
activeElement);return s=null,n.remove(),e.hidden=!0,r.replaceChildren(),f(),o(),h&&h.isConnected&&u&&h.focus({preventScroll:!0}),!0}function i(f,h,u=()=>{}){let l=document.
activeElement,m=e.contains(l),d=l===document.body?null:l,y=m&&s?s.from:d,M=m||!!(y&&y.matches(":focus-visible")),x=s;return s=null,x?.gone(),s={gone:u,from:y},r.
replaceChildren(f),r.scrollTop=0,h?n.setLatLng(h).addTo(t):n.remove(),e.hidden=!1,o(),M&&e.focus({preventScroll:!0}),f}return{open:i,close:a}}var Qs=[kn,Un,tn,nn,no,un],ta=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["line\
s",420],["hits",430],["along",440],["measure",605],["numbers",610]],ze=null,Re=null,je=null;pt(window).$||=t=>{let e=document.createElement("template");return e.
innerHTML=String(t).trim(),[e.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),pt(L.PosAnimation).include({run(t,e){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,e),this.fire("step").fire("end")}}));
function ea(t){let{crs:e=L.CRS.EPSG3857}=t.options;e===L.CRS.EPSG3857&&(t.project=(o,r=t.getZoom())=>{let n=L.latLng(o),s=2**r;if(n.ofLat!==n.lat||n.ofLng!==n.lng){
let{x:a,y:i}=e.latLngToPoint(n,0);Object.assign(n,{ofLat:n.lat,ofLng:n.lng,u:a,v:i})}return new L.Point((n.u||0)*s,(n.v||0)*s)})}async function so(t){Sn(document.
body);let e=JSON.parse(kt("data").dataset.view||""),o=t.getContainer(),r=kt("panel");ta.forEach(([l,m])=>{t.createPane(l).style.zIndex=String(m)}),o.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),ea(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(kt("credits").innerHTML),o.setAttribute("role","application"),o.setAttribute("aria-roledescri\
ption","map");let n=!1,{layout:s,...a}=_n(t,r),{limit:i,...f}=oo(t,r,e,()=>{n&&s()});e.icon&&(delete pt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
e.icon));let h=sa(t,{...a,...f,layout:s},()=>n);t.setMaxBounds(e.window),i(),t.on("resize",i),o.setAttribute("aria-busy","true");let u={map:t,box:o,panel:r,...await oa(
e,o)};for(let l of Qs)await l(u,h),await wt();n=!0;for(let l of h.drawing())l(),await wt();o.removeAttribute("aria-busy"),na(t,h),[ze,Re,je]=[t,u,h]}function na(t,{
redraw:e,layout:o,placing:r,drawing:n}){let s=t.getContainer(),a=!1,i=0;function f([h,...u]){cancelAnimationFrame(i),i=requestAnimationFrame(()=>{i=0,h(),u.length?
f(u):s.classList.remove("unplaced")})}t.on("zoomanim dragstart visit",()=>{a=!0}),t.on("zoomend",()=>{a?s.classList.add("unplaced"):e()}),t.on("moveend",()=>{a?
f(s.classList.contains("unplaced")?n():r()):o(),a=!1}),t.on("viewreset",()=>{i||o()})}async function oa(t,e){try{let o=[];for(let i of["ground","data"])o.push(await xn(
kt(i).textContent||"",(f,h)=>new L.LatLng(f,h))),await wt();let[r,n]=o,{features:s,...a}=n;return await wt(),{data:{...a,...t},ground:r,features:Mn(s)}}catch(o){
let r=p("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. The text beside the map i\
s valid.");throw r.setAttribute("role","alert"),e.append(r),o}}function sa(t,e,o){let r=[],n=[],s=!1,a=()=>[...r.map(u=>()=>u(t.getZoom())),...e.placing()],i=()=>a().
forEach(u=>u());function f(){!o()||s||(i(),n.forEach(u=>u()),h.state.changed())}let h={...e,redraw:i,drawing:a,year:null,only:null,affected:null,failed:new Set,
layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(u,l,m)=>{h.state.entries.set(u,{get:l,set:m})}},
depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(u,l)=>h.open("route",u.r,l),pointed:()=>{},pointedSegment:()=>{},profile:{there:!1,toggle:()=>{},
pick:()=>{},changed:()=>{}},highlight:()=>{},choose:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],systemLines:()=>[],setYear:()=>{},open:(u,l,m)=>h.
card(p("div"),m),show:()=>{},find:()=>[],onDraw:u=>{r.push(u)},onLayers:u=>{n.push(u)},addSearch:u=>{h.entries.push(u)},onYear:(u,l=[])=>{h.years.push(u),l.forEach(
m=>h.dates.add(m))},together(u){let l=s;s=!0,u(),s=l,f()},addLayer({key:u,title:l,group:m,shown:d=!0,parent:y="",count:M=null,show:x=null,mark:v=null}){let _={key:u,
title:l,parent:y,count:M,mark:v,first:d,shown:!1,set(w){_.shown!==w&&(_.shown=w,m&&(w?m.addTo(t):m.remove()),x&&x(w),f())}};return h.layers.push(_),_.set(d),_}};
return h}return uo(aa);})();
