var cableroute=(()=>{var de=Object.defineProperty;var Yn=Object.getOwnPropertyDescriptor;var Kn=Object.getOwnPropertyNames;var Jn=Object.prototype.hasOwnProperty;var Xn=(t,e)=>{for(var s in e)de(t,s,{get:e[s],enumerable:!0})},Qn=(t,e,s,r)=>{if(e&&typeof e=="object"||typeof e=="function")for(let n of Kn(e))!Jn.call(t,n)&&
n!==s&&de(t,n,{get:()=>e[n],enumerable:!(r=Yn(e,n))||r.enumerable});return t};var to=t=>Qn(de({},"__esModule",{value:!0}),t);var Ws={};Xn(Ws,{given:()=>_e,map:()=>Ne,shared:()=>Pe,start:()=>Wn});var Ie=window.matchMedia("(max-width: 760px), (max-height: 480px)"),kt=()=>Ie.matches,ze=t=>Ie.addEventListener("change",t);function At(t){let e=document.getElementById(
t);if(!e)throw new Error(`the page has no ${t}`);return e}function Ct(t,e){let s=t.querySelector(e);if(!s)throw new Error(`the page has no ${e}`);return s}function g(t,e,...s){
let r=document.createElement(t);return e&&(r.className=e),r.append(...s),r}var vt=()=>new Promise(t=>{setTimeout(t)});function _t(t){let e=t.getContext("2d");if(!e)
throw new Error("this browser paints on no canvas");return e}var bt=t=>t,Gt=(t,e)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**e);var eo='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',no=t=>t.slice(1).reduce((e,s,r)=>e+s.distanceTo(t[r]),0);function he(t,...[
e,s,r,n,o=0]){let a=g("span",`catalogue-name ${s}`,g("bdi","",e)),i=t.containerPointToLayerPoint([r,n]);return a.style.transform=`translate(${i.x.toFixed(1)}px,\
 ${i.y.toFixed(1)}px)`+(o?` rotate(${o.toFixed(3)}rad)`:""),a}function oo(t,e){let s=[];return t.forEach(r=>{let n=[0];r.slice(1).forEach((o,a)=>n.push(n[a]+o.distanceTo(
r[a])));for(let o=0,a=1;o+1<r.length;o++){for(a=Math.max(a,o+1);a+1<r.length&&n[a]-n[o]<e;)a++;let i=r[o],u=r[a],d=i.distanceTo(u);d<e||d<.985*(n[a]-n[o])||s.push(
[i,u])}}),s}function Re({map:t,pane:e,partsOf:s,nameOf:r,colourOf:n}){let o=_t(document.createElement("canvas"));o.font=eo;let a=new Map;function i(h){let f=a.get(
h)??o.measureText(h).width;return a.set(h,f),f}let u=h=>s(h).map(f=>f.map(y=>t.layerPointToContainerPoint(y)));function d(h,f,y,{size:M,free:x,take:N}){let $=r(
h),b=i($)+4,A=oo(f,b),R=Math.max(1,Math.floor(A.length/24));for(let B=0;B<A.length;B+=R){let[K,X]=A[(B+h*7*R)%A.length];X.x<K.x&&([K,X]=[X,K]);let D=K.add(X).divideBy(
2),v=X.subtract(K),C=Math.hypot(v.x,v.y),E=L.point(v.x/C,v.y/C),j=L.point(E.y,-E.x),z=b/5+6,T=[-2,-1,0,1,2].map(O=>D.add(E.multiplyBy(O*b/5)).subtract([b/10+3,7]));
if(!T.every(({x:O,y:S})=>O>4&&S>4&&O<M.x-60&&S<M.y-30)||!T.every(({x:O,y:S})=>x(O,S,z,14)))continue;T.forEach(({x:O,y:S})=>N(O,S,z,14));let F=D.subtract(E.multiplyBy(
b/2-2)).add(j.multiplyBy(6.5)),I=y($,"of-system",F.x,F.y,Math.atan2(v.y,v.x));return I.style.color=n(h),I.dataset.system=String(h),I}return null}function c(h,f,y){
h.map(M=>{let x=u(M);return{system:M,parts:x,length:x.reduce((N,$)=>N+no($),0)}}).sort((M,x)=>x.length-M.length).slice(0,kt()?12:60).forEach(({system:M,parts:x})=>d(
M,x,f,y))}function l(h){if(e.querySelectorAll(".lit").forEach(K=>K.remove()),e.classList.toggle("one",h!==null),h===null)return;let f=(...K)=>{let X=he(t,...K);
return X.classList.add("lit"),e.append(X),X},y=t.getSize(),M=u(h);if(d(h,M,f,{size:y,free:()=>!0,take:()=>{}}))return;let N=M.flat().filter(({x:K,y:X})=>K>4&&X>
14&&K<y.x-4&&X<y.y-30);if(!N.length)return;let $=r(h),b=i($),{x:A,y:R}=N[N.length>>1],B=f($,"of-system",Math.max(4,Math.min(A-b/2,y.x-b-8)),R-18);B.style.color=
n(h),B.dataset.system=String(h)}return{widthOf:i,nameSystems:c,nameOne:l}}var De=4.5,so=.35/2**De;function Fe(t,e,{project:s,clip:r}){let n="",o="",a=()=>`${t.getZoom()} ${t.getPixelOrigin()}`;Object.assign(bt(e),{_project(){s(),this.
_rings=[],[n,o]=[a(),""]},_update(){if(!this._map||n!==a())return;let{min:i,max:u}=this._renderer._bounds,d=`${i} ${u}`;d!==o&&(o=d,r.call(this),this._updatePath())}})}
function ao(t){let e=t[0];return t.filter((s,r)=>{let n=r===0||r===t.length-1||Math.abs(s.x-e.x)+Math.abs(s.y-e.y)>=1;return n&&(e=s),n})}function ro(t,e,s){let r=e.
map(o=>t.project(o,0)),n=r.length>8?L.LineUtil.simplify(r,so):r;return{fine:r,coarse:n,bounds:L.bounds(r),closed:s}}function Ze(t,e,s,r){let n=null,o=new Map;function a(){
n||=s.map(u=>ro(t,u,r)),o=new Map}function i(){let u=2**t.getZoom(),d=t.getPixelOrigin(),{min:c,max:l}=this._renderer._bounds,h=L.bounds(c.subtract([2,2]),l.add(
[2,2])),f=L.bounds(h.getTopLeft().add(d).divideBy(u),h.getBottomRight().add(d).divideBy(u));this._parts=[],(n||[]).forEach(y=>{if(!y.bounds.intersects(f))return;
let M=o.get(y);if(!M){let{x,y:N}=d,$=t.getZoom()<=De?y.coarse:y.fine;M=ao($.map(b=>new L.Point(Math.round(b.x*u)-x,Math.round(b.y*u)-N))),o.set(y,M)}if(r){let x=L.
PolyUtil.clipPolygon(M,h,!0);x.length&&this._parts.push(x);return}this._parts.push(...Ve(M,h))})}return Fe(t,e,{project:a,clip:i}),e}function Ve(t,e){let s=[],r=null;
for(let n=1;n<t.length;n++){let o=L.LineUtil.clipSegment(t[n-1],t[n],e,n>1,!0);if(!o){r=null;continue}r||s.push(r=[o[0]]),r.push(o[1]),o[1]!==t[n]&&(r=null)}return s}
var je=-1e7,io=4,ae=40;function pe(t,e,s,r,n){let o=null,a=new Map;function i(c,l){let h=a.get(l);if(h)return h;let f=2**l,y=n(l),M=c.map((N,$)=>{if(!y||!y[$])return new L.
Point(N.x*f,N.y*f);let b=c[Math.max($-1,0)],A=c[Math.min($+1,c.length-1)],R=A.x-b.x,B=A.y-b.y,K=y[$]/(Math.hypot(R,B)||1);return new L.Point(N.x*f-B*K,N.y*f+R*K)});
a.size>=io&&a.delete(a.keys().next().value??NaN);let x=L.LineUtil.simplify(M,.8);return a.set(l,x),x}function u(){if(o)return;let c=s.map(l=>t.project(l,0));o={
points:c,bounds:L.bounds(c)}}function d(){if(!o)return;let c=t.getZoom(),l=2**c,h=t.getPixelOrigin(),{min:f,max:y}=this._renderer._bounds,M=L.bounds(f,y),x=new L.
Bounds,N=L.bounds(f.add(h).subtract([ae,ae]),y.add(h).add([ae,ae])),{points:$,bounds:b}=o;this._parts=[],r.forEach(R=>{let B=R*256*l;if(!L.bounds(L.point(b.getTopLeft()).
multiplyBy(l).add([B,0]),L.point(b.getBottomRight()).multiplyBy(l).add([B,0])).intersects(N))return;let X=i($,c).map(({x:D,y:v})=>new L.Point(D+B-h.x,v-h.y));this.
_parts.push(...Ve(X,M))}),this._parts.forEach(R=>R.forEach(B=>x.extend(B))),this._parts.length||x.extend([je,je]);let A=this._clickTolerance();this._pxBounds=L.
bounds(x.getTopLeft().subtract([A,A]),x.getBottomRight().add([A,A]))}return Fe(t,e,{project:u,clip:d}),e}function Ue(t){let e=new Map,s=[],r=new Array(5).fill(0);return t.forEach((o,a)=>(o.places||[]).forEach(i=>{let u=e.get(i);u?u.push(a):e.set(i,[a])})),t.map((o,a)=>a).
sort((o,a)=>(t[a].places||[]).length-(t[o].places||[]).length).forEach(o=>{let a=r.map(i=>i/(4*t.length));(t[o].places||[]).forEach(i=>(e.get(i)||[]).forEach(u=>{
s[u]!==void 0&&a[s[u]]++})),s[o]=a.indexOf(Math.min(...a)),r[s[o]]++}),s}function Ge(t,e){let s=new Map,r=a=>{let i=s.get(a)||{users:new Set,turn:0,next:[],order:[]};
return s.set(a,i),i},n=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,o=t.map(({latlngs:a})=>a.slice(1).map((i,u)=>{let d=n(a[u]),c=n(i);return d<c?{key:`${d} ${c}`,
sense:1}:{key:`${c} ${d}`,sense:-1}}));t.forEach(({item:a},i)=>o[i].forEach(({key:u})=>r(u).users.add(a.system))),o.forEach(a=>a.slice(1).forEach(({key:i,sense:u},d)=>{
let c=a[d];r(c.key).next.push([i,u*c.sense]),r(i).next.push([c.key,u*c.sense])})),s.forEach(a=>{if(a.turn)return;a.turn=1;let i=[a];for(let u=i.pop();u;u=i.pop())
for(let[d,c]of u.next){let l=r(d);l.turn||(l.turn=u.turn*c,i.push(l))}}),s.forEach(a=>{a.order=[...a.users].sort((i,u)=>e[u]-e[i]||i-u)}),t.forEach((a,i)=>{let{
facts:{from:u,to:d},system:c}=a.item,l=o[i].map(({key:h,sense:f})=>{let{order:y,turn:M}=r(h);return f*M*(y.indexOf(c)-(y.length-1)/2)});l.some(h=>h)&&(a.slots=a.
latlngs.map((h,f)=>f===0&&typeof u=="number"||f===l.length&&typeof d=="number"?0:((l[f-1]??l[f])+(l[f]??l[f-1]))/2))})}var me={year:900,cut:4500,other:2800},co=11e5,lo={play:"M8 5.5V18.5L18.5 12Z",pause:"M8.5 6V18M15.5 6V18",back:"M14.5 6L8.5 12L14.5 18",on:"M9.5 6L15.5 12L9.5 1\
8"};function ge(t,e){let s=e.map(({id:r})=>t.systems[r||""]||[]);return(r,n)=>{let o="";for(let[a,i]of s[r]){if(a>n)break;o=i}return o}}var uo=t=>{let e=10**Math.
max(0,Math.floor(Math.log10(t||1))-2);return(Math.floor(t/e)*e).toLocaleString("en")};function qe(t){let e=L.SVG.create("svg"),s=L.SVG.create("path");return e.setAttribute(
"viewBox","0 0 24 24"),e.setAttribute("aria-hidden","true"),s.setAttribute("d",lo[t]),e.append(s),e}function He({map:t,data:e,box:s,panel:r,features:n},o,{story:a,
body:i,show:u,all:d}){let c=window.matchMedia("(prefers-reduced-motion: reduce)"),l=ge(a,n.systems),{chapters:h}=a,f=new Map(n.systems.map(({id:q},Z)=>[q,Z])),y=new Map(
n.segments.map(({id:q},Z)=>[q,Z])),M=document.documentElement.lang==="ar"?"، ":", ",x=q=>q.flatMap(Z=>f.get(Z)??[]),N,$=!1,b=null,A=t.getZoom(),R=!1,B=g("div",
"large-year");B.setAttribute("aria-hidden","true"),B.hidden=!0,s.append(B);function K(q,Z,rt){let at=g("button",q,qe(q));return at.type="button",at.setAttribute(
"aria-label",Z),at.title=Z,at.addEventListener("click",rt),at}let X=K("play","Play the years",()=>$?ht():Lt()),D=g("div","turns",X,K("back","Previous cut",()=>Dt(
-1)),K("on","Next cut",()=>Dt(1)),d),v=g("dl","counts"),C=g("div","changes"),E=g("details","not-known"),j=g("div","scene");j.setAttribute("role","status");let z=g(
"ol","moments"),T=g("ul","chapters",...h.map((q,Z)=>{let rt=g("button","",g("b","",q.key.slice(0,4))," ",...q.zones.flatMap((at,ft)=>[ft?M:"",g("bdi","",at)]));
return rt.type="button",rt.setAttribute("aria-pressed","false"),rt.addEventListener("click",()=>{ht(),U(Z,0)}),g("li","",rt)})),F=g("p","later"),I=g("p","","A s\
ystem counts from the year in which it is said to be ready for service, at the end of the year. One whose year is not known, or that nobody has reported in serv\
ice within five years, is counted apart and not drawn. The lines are modelled, and crossing paths on land are those of today.");i.append(D,j,z,v,E,C,...h.length?
[g("h3","","Cuts"),T]:[],F,I);let O=q=>q.flatMap((Z,rt)=>[rt?M:"",g("bdi","",n.systems[Z].name)]),S=(q,Z)=>g("div","",g("dt","",q),g("dd","",Z));function p(q){let Z=n.
systems.map((dt,gt)=>gt),rt=dt=>Z.filter(gt=>l(gt,q)===dt),at=rt("s"),ft=at.flatMap(dt=>a.published[n.systems[dt].id||""]??[]);return{live:at,planned:rt("p"),unknown:rt(
"n"),stations:new Set(at.flatMap(dt=>n.systems[dt].places||[])).size,km:ft.reduce((dt,gt)=>dt+gt,0),measured:ft.length,ready:at.filter(dt=>l(dt,q-1)!=="s"&&String(
n.systems[dt].ready||"").startsWith(String(q))),over:Z.filter(dt=>l(dt,q-1)==="s"&&l(dt,q)===""),cuts:a.cuts[String(q)]||0}}function w(q){if([v,E,C,F].forEach(dt=>{
dt.hidden=q===null}),B.hidden=q===null,q===null)return;let Z=p(q),rt=q<a.data_year;v.replaceChildren(S("In service",String(Z.live.length)),S("Landing stations o\
f these systems",String(Z.stations)),S("Published length of these systems, km",Z.measured?`${uo(Z.km)} or more, of ${Z.measured} of ${Z.live.length}`:"not known"),
S("Planned, stated for then",rt?"not recorded":String(Z.planned.length)),S("Recorded cuts that began in the year",String(Z.cuts))),E.hidden=!Z.unknown.length,E.
replaceChildren(g("summary","",g("span","","Year or status not known"),g("b","",String(Z.unknown.length))),g("p","",...O(Z.unknown))),C.replaceChildren(...Z.ready.
length?[g("p","",g("b","","Ready for service in the year: "),...O(Z.ready))]:[],...Z.over.length?[g("p","",g("b","",q>a.data_year?"No longer counted, by age or \
stated end: ":"Ended in the year: "),...O(Z.over))]:[]),F.hidden=rt||q===a.data_year,F.textContent=a.retired_at===null?`After ${a.data_date}: in service as last\
 seen, planned as stated; none of it is sure.`:`After ${a.data_date}: in service as last seen and assumed retired at ${a.retired_at} years, planned as stated; n\
one of it is sure.`;let at=b&&h[b.at].moments[b.moment],ft=b?H(h[b.at],b.moment).cut.size:0;B.replaceChildren(g("b","",String(q)),g("span","",at?at.date||"date \
of repair not known":`${Z.live.length} in service`),...ft?[g("span","cut",`${ft} cut`)]:[])}let _=L.layerGroup();function H(q,Z){let rt=new Set,at=new Set;return q.
moments.slice(0,Z+1).forEach(({what:ft,systems:dt})=>x(dt).forEach(gt=>{ft==="cut"&&(rt.add(gt),at.delete(gt)),ft==="back"&&(rt.delete(gt),at.add(gt))})),{cut:rt,
back:at}}function tt(){if(_.clearLayers(),!b)return;let q=h[b.at],{cut:Z,back:rt}=H(q,b.moment),at=getComputedStyle(document.documentElement),ft=at.getPropertyValue(
"--cut").trim(),dt=at.getPropertyValue("--halo").trim(),gt=q.incidents.filter(({id:yt})=>q.moments.slice(0,(b?.moment??0)+1).some(({incident:Mt})=>Mt===yt)),xt=new Set(
gt.flatMap(yt=>yt.out.flatMap(Mt=>y.get(Mt)??[])));[...rt,...Z].forEach(yt=>o.systemLines(yt).forEach(({number:Mt,draw:m})=>{let k=Z.has(yt)&&xt.has(Mt);m({color:dt,
weight:k?7:5,opacity:1,dashArray:void 0}).addTo(_);let V=m({opacity:1,...k?{color:ft,weight:3.5,dashArray:void 0}:{weight:2.6}}).addTo(_);k&&(bt(V).cut=n.segments[Mt].
id)})),gt.forEach(({at:yt,radius_m:Mt,boxes:m=[],zone:k})=>{let V={pane:"accuracy",className:"accuracy cut-ring",interactive:!1};if(m.forEach(Q=>L.rectangle(Q,V).
addTo(_)),yt)L.circle(yt,{radius:Mt||0,...V}).addTo(_),L.circleMarker(yt,{pane:"measure",className:"cut-spot",radius:6,interactive:!1}).addTo(_);else if(m.length){
let[[[,Q],[ct,pt]]]=m,St=g("span","",g("bdi","",k),": ",g("span","","where in it is not known"));L.tooltip({permanent:!0,direction:"top",className:"tip ring-tip",
offset:[0,-2]}).setLatLng([ct,(Q+pt)/2]).setContent(St).addTo(_)}})}o.onDraw(()=>tt());function W(q){let Z=q.incidents.flatMap(({at:rt,radius_m:at,boxes:ft=[]})=>rt?
[L.latLng(rt).toBounds(Math.max(2.2*(at||0),co))]:ft.map(dt=>L.latLngBounds(dt)));Z.length&&G(Z.reduce((rt,at)=>rt.extend(at),L.latLngBounds(Z[0].getSouthWest(),
Z[0].getNorthEast())))}function G(q){let Z=s.getBoundingClientRect(),rt=i.getBoundingClientRect(),at=r.getBoundingClientRect(),ft=rt.width>0&&rt.width<.7*Z.width,
dt=!kt()&&!r.classList.contains("closed")?Z.right-at.left:0;t.fitBounds(q,{paddingTopLeft:[ft?rt.right-Z.left+12:12,kt()&&!ft?at.bottom-Z.top+B.offsetHeight+12:
40],paddingBottomRight:[dt+12,rt.width>0&&!ft?Z.bottom-rt.top+8:40],animate:!c.matches,maxZoom:7})}let et=null,st=()=>({at:t.getCenter(),zoom:t.getZoom()});function ut(){
if(!et)return;let{from:q,to:Z}=et,rt=st();et=null,Z&&rt.zoom===Z.zoom&&t.project(rt.at).distanceTo(t.project(Z.at))<2&&t.setView(q.at,q.zoom,{animate:!c.matches})}
let ot=({what:q})=>({cut:"Cut: ",back:"Back in service: ","not known":"Date of repair not known: "})[q],nt=({date:q,what:Z})=>g("h3","",...q?[g("time","",q)]:[],
...Z==="back"&&q.length<10?[" ",g("small","","the day is not known")]:[]);function P(q,Z){let rt=n.incidents.findIndex(({id:m})=>m===Z.incident),at=n.incidents[rt],
ft=g("p",`who ${Z.what.replace(" ","-")}`,g("b","",ot(Z)),...O(x(Z.systems)));if(!at)return[nt(Z),ft];let{facts:dt}=at,gt=q.incidents.find(({id:m})=>m===Z.incident),
xt=m=>[dt[m]??""].flat().filter(k=>typeof k=="string").join(""),yt=(m,k)=>k?[g("b","",m),g("bdi","",k),". "]:[],Mt=g("button","record","The record and its sourc\
es");return Mt.type="button",Mt.addEventListener("click",()=>{ht(),o.open("incident",rt,null)}),[nt(Z),g("p","name",g("bdi","",at.name)),ft,g("p","",...yt("Caus\
e: ",xt("cause")),...yt("Effect: ",xt("effect"))),g("p","small",...yt("Place: ",xt("place")),...gt?.at?yt("Ring: ",xt("accuracy")):[g("span","","Where in its zo\
ne it lay is not known: the box is the zone.")]),...gt?.out.length?[g("p","small","The cut lay on one or more of the red parts.")]:[],...J(at.sources||[]),Mt]}function J(q){
let[Z,...rt]=q.map(ft=>n.sources[ft]);if(!Z)return[];let at=g("bdi","",Z.publisher||Z.title);return[g("p","small",g("b","","Source: "),at,...Z.date?[M,g("bdi","",
Z.date)]:[],...rt.length?[" ",g("span","",`and ${rt.length} more`)]:[])]}function U(q,Z,rt=!0){let at=h[q],ft=at.moments[Z],dt=b?.at!==q;i.hidden&&u(),b={at:q,moment:Z},
o.affected=new Set(at.incidents.flatMap(({systems:xt})=>x(xt))),s.classList.add("telling"),_.addTo(t),R=!0;let gt=at.moments.slice(0,Z+1).map(({date:xt})=>xt).filter(
Boolean);o.setYear(Number(gt[gt.length-1].slice(0,4))),R=!1,j.replaceChildren(...P(at,ft)),z.replaceChildren(...at.moments.map((xt,yt)=>{let Mt=g("button",xt.what.
replace(" ","-"),...xt.date?[g("b","",xt.date)," "]:[],g("span","",ot(xt)),...O(x(xt.systems)));return Mt.type="button",yt===Z&&Mt.setAttribute("aria-current","\
step"),Mt.addEventListener("click",()=>{ht(),U(q,yt,!1),z.querySelectorAll("button")[yt].focus()}),g("li","",Mt)})),[...T.querySelectorAll("button")].forEach((xt,yt)=>xt.
setAttribute("aria-pressed",String(yt===q))),dt&&rt&&(et={from:et?.from??st(),to:null},W(at),t.once("moveend",()=>{et&&(et.to=st())}),c.matches&&et&&(et.to=st())),
o.state.changed()}function Y(){b&&(b=null,o.affected=null,s.classList.remove("telling"),_.clearLayers().remove(),j.replaceChildren(),z.replaceChildren(),T.querySelectorAll(
"button").forEach(q=>q.setAttribute("aria-pressed","false")),ut())}o.onYear(q=>{!R&&b&&Y(),!R&&q===null&&ht(),w(q)});function it(q){$=q;let Z=q?"Pause":"Play th\
e years";X.replaceChildren(qe(q?"pause":"play")),X.setAttribute("aria-label",Z),X.title=Z,clearTimeout(N),q&&$t()}let ht=()=>{$&&it(!1)};function Lt(){!b&&t.getZoom()<=
A&&G(e.bounds),!b&&(o.year===null||o.year>=a.last)&&o.setYear(a.first),it(!0)}function $t(){let q=b&&h[b.at].moments[b.moment];N=setTimeout(Ot,q?q.what==="cut"?
me.cut:me.other:me.year)}let wt=q=>Number(h[q].key.slice(0,4));function Ot(){let q=o.year??a.first;if(b){let{at:Z,moment:rt}=b;if(rt+1<h[Z].moments.length)U(Z,rt+
1);else if(Z+1<h.length&&wt(Z+1)<=q)U(Z+1,0);else if(q<a.last)o.setYear(q+1);else return ht()}else{let Z=h.findIndex((rt,at)=>wt(at)===q);if(Z>=0)U(Z,0);else if(q<
a.last)o.setYear(q+1);else return ht()}return $t()}function Dt(q){if(!h.length)return;ht();let Z=o.year??(q>0?-1/0:1/0),at=h.map((dt,gt)=>gt).filter(dt=>b?(dt-b.
at)*q>0:(wt(dt)-Z)*q>0),ft=q>0?[0,at[0]]:[h.length-1,at[at.length-1]];U(ft[1]??ft[0],0)}let Ft=()=>o.state.add("chapter",()=>b?`${h[b.at].key}.${b.moment}`:"",q=>{
let[,Z,rt]=/^(\d{4}-\d{2})(?:\.(\d))?$/.exec(q)||[],at=h.findIndex(ft=>ft.key===Z);at>=0?U(at,Math.min(Number(rt||0),h[at].moments.length-1),!location.hash.includes(
"view=")):Y()});return w(o.year),{pause:ht,link:Ft}}var fo=11,ho=3.2,po=6e4,mo=["out of service","retired","cancelled"],re="schematic",go=["inferred",re,"assumed"],ye=t=>t==="in service"?"live":mo.includes(t)?"go\
ne":"plan",yo=t=>go.includes(t.confidence||""),be=t=>t.confidence===re?re:yo(t)?"modelled":"known",Kt=t=>Number(String(t||"").slice(0,4))||null,We=t=>t.length>32?
`${t.slice(0,30)}…`:t;function bo(t){let e=t.reduce((s,r)=>r.length>s.length?r:s);return e[e.length>>1]}function we(t){let e=[g("bdi","en clip",t.name)];if(t.
name_ar){let s=g("span","ar clip",t.name_ar);s.lang="ar",s.dir="rtl",e.push(" ",s)}return e}async function Ye({map:t,data:e,box:s,panel:r,features:n},o){let a=!e.
routes.length,i=t.createPane("catalogue-hot"),u=t.createPane("catalogue-names");Object.assign(i.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(u.style,
{zIndex:"605",pointerEvents:"none"});let d=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),c=L.canvas({pane:"catalogue-hot",padding:.25}),l=L.circle([0,0],
{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function h(){let m=getComputedStyle(document.documentElement),k=V=>m.getPropertyValue(`--${V}`).
trim();return{soft:k("soft"),ink:k("ink"),halo:k("halo"),land:k("land"),thin:Number(k("thin")),dashes:[Number(k("dash")),Number(k("gap"))],routes:Array.from({length:7},
(V,Q)=>k(`route-${Q}`))}}let f=h(),y=null,M=e.story?ge(e.story,n.systems):null,x=m=>{if(y===null||!M)return ye(n.systems[m].status);let k=M(m,y);return k==="s"?
"live":k==="p"?"plan":"gone"},N=a?Ue(n.systems):[],$=m=>{let k=x(m);return!a||k==="gone"?f.soft:f.routes[N[m]]};function b(m){let k=x(m.system),V=be(m),Q=k==="g\
one"?1:V==="known"?2.2:V===re?1.6*f.thin:1.6;return{color:$(m.system),weight:Q,lineCap:"butt",opacity:k==="gone"?.6:a?.95:.75,dashArray:k==="plan"?f.dashes.map(
ct=>ct*Q).join(" "):void 0}}let[[,A],[,R]]=e.window,B=m=>{let k=m.map(ct=>ct.lng),V=k.reduce((ct,pt)=>Math.min(ct,pt)),Q=k.reduce((ct,pt)=>Math.max(ct,pt));return[
0,...V<A?[1]:[],...Q>R?[-1]:[]]},K=m=>Math.min(ho,fo/(Gt(20,m)/1e3));function X(m,k){let{latlngs:V}=m,Q=L.polyline(V,k);return pe(t,Q,V,B(V),ct=>{let pt=K(ct);return m.
slots&&m.slots.map(St=>St*pt)})}let D=n.segments.map((m,k)=>{let V={item:m,latlngs:m.line,slots:null},Q=X(V,{renderer:d,pane:"catalogue",bubblingMouseEvents:!1,
...b(m)});return Q.on("mouseover",pt=>w(m.system,pt.latlng)),Q.on("mousemove",pt=>o.pointedSegment(k,pt.latlng)),Q.on("mouseout",()=>w(null)),Q.on("click",pt=>o.
open("system",m.system,pt.latlng,k)),bt(Q).system=n.systems[m.system].name,Object.assign(V,{line:Q,look:x(m.system)})}),v=n.systems.map(()=>[]);if(D.forEach(m=>v[m.
item.system].push(m)),D.reduce((m,{latlngs:k})=>m+k.length,0)<=po){let m=v.map(k=>{let V=k.flatMap(({latlngs:Q})=>Q.map(ct=>ct.lat));return V.reduce((Q,ct)=>Q+ct,
0)/(V.length||1)});Ge(D,m)}await vt();let C={live:!1,plan:!1,gone:!1},E=L.layerGroup(),j=m=>{if(y!==null&&M)return x(m)!=="gone";let{ready:k,over:V}=n.systems[m];
return y===null||(Kt(k)||0)<=y&&(Kt(V)||1/0)>=y},z=({item:m})=>C[x(m.system)]&&j(m.system);function T(){D.forEach(m=>{let k=z(m),V=x(m.item.system);V!==m.look&&
m.line.setStyle(b(m.item)),m.look=V,k!==E.hasLayer(m.line)&&(k?E.addLayer(m.line):E.removeLayer(m.line))})}E.addTo(t),o.onYear(m=>{y=m,T(),st(),it(),xt()},[...n.
systems.flatMap(m=>[Kt(m.ready),Kt(m.over)]),...n.incidents.map(m=>m.lat===void 0?null:Kt(m.start)),...e.story?[e.story.first,e.story.last]:[]]),o.systemLines=m=>v[m].
map(k=>({number:D.indexOf(k),draw:V=>X(k,{...b(k.item),renderer:c,pane:"catalogue-hot",interactive:!1,...V})}));let F=null,I=null,O=L.layerGroup().addTo(t),S=L.
tooltip({direction:"top",className:"tip",offset:[0,-6]});function p(m){if(F=m,O.clearLayers(),s.classList.toggle("has-hot-system",m!==null),document.querySelectorAll(
".systems .hot").forEach(V=>V.classList.remove("hot")),a&&Ot(m),m===null)return;let k=document.querySelector(`.systems [data-system="${m}"]`);k&&k.classList.add(
"hot"),v[m].forEach(V=>{let Q=b(V.item),ct=a?Q.color:f.ink,{weight:pt=0}=Q;[{color:f.halo,weight:pt+5},{...Q,color:ct,weight:pt+1.5,opacity:1}].forEach(Et=>X(V,
{renderer:c,pane:"catalogue-hot",interactive:!1,...Et}).addTo(O))})}function w(m,k){if(p(m===null?I:m),m===null||!k){S.remove();return}S.setLatLng(k).setContent(
g("bdi","clip",n.systems[m].name)).addTo(t)}function _(m){l.remove(),m&&m.accuracy_m&&m.lat!==void 0&&m.lon!==void 0&&l.setLatLng([m.lat,m.lon]).setRadius(m.accuracy_m).
addTo(t)}let H=m=>o.open("place",m,ot[m].latlng),tt=n.places.map(()=>0);n.systems.forEach(m=>(m.places||[]).forEach(k=>{tt[k]++}));let W=[],G=L.layerGroup(),et=[];
function st(){if(!M)return;let m=new Set(n.systems.flatMap((k,V)=>j(V)?k.places||[]:[]));et.forEach((k,V)=>{k.away=y!==null&&!m.has(k.place),k.away?G.removeLayer(
W[V]):G.addLayer(W[V])})}let ut=new Set(e.routes.flatMap(({legs:m})=>[{at:m[0],last:!1},{at:m[m.length-1],last:!0}]).map(({at:[m,k],last:V})=>n.legs[m].facts[k===
V?"from":"to"])),ot=n.places.map((m,k)=>{let V=L.latLng(m.lat,m.lon);if(m.role==="other"){let Et=L.circleMarker(V,{renderer:d,pane:"catalogue",radius:a?3.2:4,weight:1.3,
fillOpacity:1,color:f.ink,fillColor:f.land,bubblingMouseEvents:!1});return Et.on("click",()=>H(k)),Et.on("mouseover",()=>{S.setLatLng(V).setContent(g("span","",
...we(m))).addTo(t)}).on("mouseout",()=>S.remove()),G.addLayer(Et),W.push(Et),et.push({latlng:V,text:m.name,rank:tt[k],className:"of-place",off:!1,place:k}),{latlng:V}}
let Q=g("span","place-name",...we(m)),ct=m.role==="station",pt=ct?14:8,St=L.marker(V,{icon:L.divIcon({className:`place ${m.role}`,html:g("div","dot",g("i"),Q),iconSize:[
pt,pt]}),zIndexOffset:ct?200:-200,riseOnHover:!0}).addTo(t);return St.getElement()?.setAttribute("aria-label",[m.name,m.name_ar].filter(Boolean).join(" ")),ct||
St.bindTooltip(g("span","",...we(m)),{direction:"top",className:"tip"}),St.on("click",()=>H(k)),St.on("keypress",Et=>{Et.originalEvent.key==="Enter"&&H(k)}),o.addLabel(
{latlng:V,element:Q,dot:!0,rank:ct?ut.has(k)?3:2:0}),{latlng:V}});o.places=ot,await vt();let nt=n.stretches.map((m,k)=>{let V=m.line,Q=pe(t,L.polyline(V,{renderer:d,
pane:"catalogue",bubblingMouseEvents:!1,color:f.ink,weight:3.5,opacity:.28}),V,[0],()=>null);return Q.on("click",ct=>o.open("stretch",k,ct.latlng)),Q.on("mouseo\
ver",ct=>{S.setLatLng(ct.latlng).setContent(g("bdi","clip",m.name)).addTo(t)}).on("mouseout",()=>S.remove()),{item:m,latlngs:V,line:Q}}),P=L.layerGroup(nt.map(({
line:m})=>m)),J=bt(L.CircleMarker).extend({_updatePath(){let m=this._renderer,k=this._point,V=this._radius,Q=m._ctx;!m._drawing||this._empty()||(Q.beginPath(),Q.
moveTo(k.x,k.y-V),Q.lineTo(k.x+V,k.y),Q.lineTo(k.x,k.y+V),Q.lineTo(k.x-V,k.y),Q.closePath(),m._fillStroke(Q,this))}}),U=L.layerGroup(),Y=[];n.incidents.forEach(
(m,k)=>{if(m.lat===void 0||m.lon===void 0)return;let V=L.latLng(m.lat,m.lon),Q=new J(V,{renderer:d,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:f.
halo,fillColor:f.ink,bubblingMouseEvents:!1});Q.on("click",()=>o.open("incident",k,V)),Q.on("mouseover",()=>{S.setLatLng(V).setContent(g("bdi","clip",`${m.start}\
: ${m.name}`)).addTo(t)}).on("mouseout",()=>S.remove()),Y.push({latlng:V,lozenge:Q,text:String(m.start).slice(0,7),rank:1e3,className:"of-incident",year:Kt(m.start),
hidden:!0,off:!1})});function it(){Y.forEach(m=>{let k=y===null||m.year===null||m.year===y;m.off=!k,k?U.addLayer(m.lozenge):U.removeLayer(m.lozenge)})}it();let ht={
live:0,plan:0,gone:0};n.systems.forEach(m=>{ht[ye(m.status)]++});let Lt=[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or can\
celled"]];for(let[m,k]of Lt.filter(([V])=>ht[V]))await vt(),o.addLayer({key:`systems-${m}`,title:k,parent:"systems",count:ht[m],shown:a&&m!=="gone",show:V=>{C[m]=
V,T()}});await vt(),et.length&&o.addLayer({key:"stations",parent:"stations",title:a?"Landing stations":"Other landing stations",group:G,count:et.length,shown:!0,
show:m=>{et.forEach(k=>{k.off=!m})}}),nt.length&&o.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:P,count:n.paths.length,shown:a}),Y.length&&
o.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:U,count:Y.length,shown:a,show:m=>{Y.forEach(k=>{k.hidden=!m})}});let{widthOf:$t,nameSystems:wt,
nameOne:Ot}=Re({map:t,pane:u,partsOf:m=>v[m].flatMap(({line:k})=>Ft(k)),nameOf:m=>We(n.systems[m].name),colourOf:$}),Dt=m=>Math.round((kt()?.4:1)*(m<3?24:m<5?70:
130)),Ft=m=>E.hasLayer(m)&&bt(m)._parts||[];o.addInk((m,k)=>{let V=[],Q=t.getPixelOrigin().subtract(k);if(!a)return V;for(let{line:ct}of D)if(E.hasLayer(ct))for(let pt of Ft(
ct))for(let St=1;St<pt.length;St++){let Et=pt[St-1],Tt=pt[St],Ht=Math.ceil(Et.distanceTo(Tt)/8);for(let Zt=0;Zt<Ht;Zt++)V.push({x:Et.x+(Tt.x-Et.x)*Zt/Ht+Q.x,y:Et.
y+(Tt.y-Et.y)*Zt/Ht+Q.y});if(V.length>4e4)return V}return V}),o.onLayout(m=>{let{origin:k,size:V,free:Q,take:ct,inside:pt,crossed:St,zoom:Et}=m,Tt=[],Ht=(...mt)=>(Tt.
push(he(t,...mt)),Tt[Tt.length-1]),Zt=[...Y.filter(mt=>!mt.hidden),...et].filter(mt=>!mt.off&&!mt.away).map(mt=>({...mt,at:t.project(mt.latlng,Et).subtract(k)})).
filter(({at:mt})=>mt.x>0&&mt.y>0&&mt.x<V.x&&mt.y<V.y).sort((mt,Wt)=>Wt.rank-mt.rank);Zt.forEach(({at:mt})=>ct(mt.x-4,mt.y-4,8,8)),a&&wt(n.systems.map((mt,Wt)=>Wt).
filter(mt=>o.affected?.has(mt)??!0),Ht,m);for(let mt of Zt){if(Tt.length>=Dt(Et))break;let Wt=We(mt.text),Vt=$t(Wt)+2,Ut=13,{x:oe,y:se}=mt.at,Be=[[oe+7,se-Ut/2],
[oe-7-Vt,se-Ut/2],[oe-Vt/2,se-7-Ut],[oe-Vt/2,se+7]].filter(([It,zt])=>pt(It,zt,Vt,Ut)&&Q(It,zt,Vt,Ut)).map(([It,zt])=>({u:It,v:zt,met:St(It,zt,Vt,Ut)})),Yt=Be.length?
Be.reduce((It,zt)=>zt.met<It.met?zt:It):null;!Yt||Yt.met>(mt.rank>=1e3?9:2)||(ct(Yt.u,Yt.v,Vt,Ut),Ht(Wt,mt.className,Yt.u,Yt.v))}u.replaceChildren(...Tt),a&&Ot(
F)});let q={system:m=>v[m].map(k=>k.latlngs),segment:m=>[D[m].latlngs],stretch:m=>[nt[m].latlngs],path:m=>n.paths[m].stretches.map(k=>nt[k].latlngs),leg:m=>[o.legs[m].
latlngs],route:m=>o.routes[m].parts.map(k=>k.leg.latlngs)};o.where=(m,k)=>{if(m==="place")return ot[k].latlng;if(m==="incident"){let Q=n.incidents[k];return Q.lat===
void 0||Q.lon===void 0?null:L.latLng(Q.lat,Q.lon)}let V=q[m]?.(k)??[];return V.length?bo(V):null},o.mark=(m,k=0)=>{o.choose("card",m==="route"?[k]:[]),_(m==="pl\
ace"?n.places[k]:m==="incident"?n.incidents[k]:null),I=m==="system"?k:m==="segment"?n.segments[k].system:null,p(I)},o.show=(m,k)=>{let V=q[m]?.(k).flat()??[],Q=o.
where(m,k);o.open(m,k,null),V.length?o.visit(()=>o.frame(L.latLngBounds(V))):Q&&o.visit(()=>o.frame(Q.toBounds(4e4)))};let Z=(m,k,V)=>V.forEach((Q,ct)=>{let pt=(St,Et)=>[
Q.facts[St]||""].flat().filter(Tt=>typeof Tt=="string").flatMap(Tt=>String(Tt).split(Et)).filter(Boolean);o.addSearch({names:[Q.name,Q.name_ar].filter(Boolean),
first:m==="place",kind:m==="place"?Q.kind.charAt(0).toUpperCase()+Q.kind.slice(1):k,also:[Q.id||"",...pt("other names",", "),"start"in Q?String(Q.start):""].filter(
Boolean),owners:pt("owners",", "),open:()=>o.show(m,ct)})});await vt(),Z("place","Place",n.places),Z("system","Cable system",n.systems),Z("path","Crossing path",
n.paths),Z("incident","Incident",n.incidents),Z("deal","Deal",n.deals);let rt=m=>{let k=ye(n.systems[m.system].status);return k!=="live"?k:be(m)},at=new Set([...n.
segments.map(rt),...nt.length?["path"]:[],...Y.length?["incident"]:[]]);r.querySelectorAll("[data-key]").forEach(m=>{bt(m).hidden=!at.has(m.getAttribute("data-k\
ey")||"")});let ft=[],dt=Ct(r,".count"),gt=dt.textContent;function xt(){ft.forEach(({row:k,system:V})=>{k.hidden=!j(V),k.querySelector("svg")?.replaceWith(yt(V))});
let m=ft.filter(({row:k})=>!k.hidden).length;ft.length&&(dt.textContent=y===null?gt:`${m} of ${gt}, in ${y}`)}let yt=m=>{let k=L.SVG.create("svg"),V=L.SVG.create(
"path"),Q=n.systems[m];k.setAttribute("width","26"),k.setAttribute("height","8"),k.setAttribute("aria-hidden","true"),V.setAttribute("d","M1 4H25");let ct=x(m);
return V.setAttribute("class",ct==="live"?be(Q):ct),k.setAttribute("class","system"),k.style.setProperty("--system",ct==="gone"?"var(--soft)":`var(--route-${N[m]}\
)`),k.append(V),k},Mt=document.getElementById("systems");Mt&&n.systems.map((m,k)=>({item:m,i:k})).sort((m,k)=>m.item.name.localeCompare(k.item.name,"en")).forEach(
({item:m,i:k})=>{let V=[m.ready||"date not known",m.status==="in service"?"":m.over?`${m.status} ${m.over}`:m.status,v[k].length?"":"not drawn"].filter(Boolean).
join(", "),Q=g("button","",v[k].length?yt(k):g("span","no-line"),g("bdi","clip",m.name),g("small","",V));Q.type="button",Q.dataset.system=String(k),Q.addEventListener(
"click",()=>{o.show("system",k)}),Q.addEventListener("mouseenter",()=>w(k)),Q.addEventListener("mouseleave",()=>w(null)),Q.addEventListener("focus",()=>w(k)),Q.
addEventListener("blur",()=>w(null));let ct=g("li","",Q);ft.push({row:ct,system:k}),Mt.append(ct)}),o.onDraw(m=>{let k=Math.max(1.8,Math.min(4,m*.62));W.forEach(
V=>V.setRadius(k))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{f=h(),D.forEach(m=>m.line.setStyle(b(m.item))),nt.forEach(
({line:m})=>m.setStyle({color:f.ink})),W.forEach(m=>m.setStyle({color:f.ink,fillColor:f.land})),Y.forEach(({lozenge:m})=>m.setStyle({color:f.halo,fillColor:f.ink})),
p(F),o.layout()})}var Le=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],Ke="schematic",wo=["inferred",Ke,"assumed"],Lo=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],xo={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},Mo=["candida\
tes","why","note","place"],qt=t=>g("bdi","",t);function xe(t,e,s){let r=g("button",t,e);return r.type="button",r.addEventListener("click",n=>{n.stopPropagation(),
s()}),r}var vo=t=>g("span",`surely ${t}`,t);function Eo(t){let e=t.split(", ")[1]||"",s=wo.includes(e),r=g("span",`mark ${s?"modelled":"known"}`,s&&e!==Ke?"mode\
lled":e);return e?[r," ",t]:[t]}function ko(t){let e=(n,o)=>{let a=g("th","",n);return a.scope=o,a},s=["low","likely","high"],r=t.map(n=>g("tr","",e(String(n.figure),
"row"),...s.map(o=>g("td","",o==="likely"?g("b","",String(n[o])):String(n[o])))));return g("table","figures",g("thead","",g("tr","",g("td",""),...s.map(n=>e(n,"\
col")))),g("tbody","",...r))}function Je({features:t},e){let s=Le.flatMap(([b,A])=>t[A].map((R,B)=>[b,B])),r=new Map(Le),n=(b,A)=>t[r.get(b)||"routes"][A];function o(b,A){
let R=xe("to",qt(n(b,A).name),()=>$(b,A));return R.dataset.to=`${b}-${A}`,R}let a=b=>[b].flat().map(A=>typeof A=="number"?o(...s[A]):qt(A)),i=(b,A)=>g("span",`b\
adge ${b.contract?"contract":"intent"}`,...a(A));function u(b,A=null){let R=g("dl","facts");return Object.entries(b).forEach(([B,K])=>{if(A?!A.includes(B):["not\
e","status"].includes(B))return;let X=B==="accuracy"?Eo(String(K)):a(K);R.append(g("dt","",B.charAt(0).toUpperCase()+B.slice(1)),g("dd",B==="value"?"value":"",...X))}),
R.children.length?[R]:[]}function d({id:b,kind:A,from:R,to:B,"attribution confidence":K,...X}){let D=R&&B?{ends:[R," – ",B].flat()}:{},v=typeof b=="number"?s[b]:
null,C=v&&v[0]==="deal",E={...b===void 0?{}:{id:b},...D,...C||!A?{}:{kind:A},...X},[j,...z]=Object.entries(E),T=g("li","",...C?[i(n(...v),A)," "]:[],...a(j[1]));
K&&T.append(" ",vo(String(K)));let F=g("small","");return z.forEach(([I,O])=>{let[S,p]=xo[I]||["",""],w=/\d$/.test(String(O))?p:"",_=[S,...a(O),w].filter(H=>H!==
"");Mo.includes(I)?T.append(g("p","small",..._)):I==="value"?T.append(g("p","value",..._)):F.append(...F.childNodes.length?[" · "]:[],g("span","",..._))}),F.childNodes.
length&&T.insertBefore(F,T.querySelector("p")),T}function c(b,A){return b==="Figures"?ko(A):g("section","",g("h3","",b),g("ul","things",...A.map(d)))}function l(b=[]){
if(!b.length)return[];let A=b.map(R=>{let B=t.sources[R],K=qt(B.title);if(B.url){let D=g("a","",K);D.href=B.url,D.target="_blank",D.rel="noopener noreferrer",K=
D}let X=[B.publisher,B.date,B.licence].flatMap(D=>D?[", ",qt(D)]:[]);return g("li","",K,...X)});return[g("details","sources",g("summary","",`Sources (${A.length}\
)`),g("ul","",...A))]}let h=[],f="",y=0,M=(b,A)=>g("section","leg",g("h3","",b==="leg"?"This leg: ":"Here: ",o(b,A)),...u(n(b,A).facts,Lo));function x(b,A,R){let B=n(
b,A),{status:K,note:X}=B.facts,D=g("span","title",...b==="route"?[g("span","number",String(A+1))]:[],g("span","",qt(B.name))),v=g("h2","",D);if(v.tabIndex=-1,v.
id=`card-title-${++y}`,B.name_ar){let z=g("span","ar",B.name_ar);z.lang="ar",z.dir="rtl",v.append(z)}let C=g("p","kicker",g("span","",qt(B.kind.charAt(0).toUpperCase()+
B.kind.slice(1))),...b==="deal"?[i(B,B.facts.kind)]:[],...K?[g("span","chip",...a(K))]:[]);if(h.length>1){let[z,T]=h[h.length-2],F=xe("back","‹ Back",()=>{h.pop(),
Ct(N(),"h2").focus({preventScroll:!0})});F.setAttribute("aria-label",`Back to ${n(z,T).name}`.slice(0,120)),C.prepend(F)}let E=b==="deal"?B.contract?"contract":
"intent":b==="route"?`route-${A}`:"",j=g("article",`card of-${b} ${E}`.trim(),C,v,...R===null?[]:[M(b==="route"?"leg":"segment",R)],...u(B.facts),...Object.entries(
B.lists).map(([z,T])=>c(z,T.map(F=>t.lists[z][F]))),...B.uncertain?[g("section","",g("h3","","Uncertain"),...B.uncertain.map(z=>g("p","small doubt",qt(z))))]:[],
...X?[g("p","small note",...a(X))]:[],...l(B.sources));return e.where(b,A)&&C.append(xe("go-there","Show on the map",()=>e.show(b,A))),j.setAttribute("aria-labe\
lledby",v.id),j.dataset.card=`${b}-${A}`,j}function N(b=null){let A=h[h.length-1],[R,B]=A,K=x(...A),X=b||(["place","incident"].includes(R)?e.where(R,B):null);return e.
card(K,X,()=>{f="",e.mark(null),e.state.changed()}),f=`${R}-${B}`,e.mark(R,B),e.state.changed(),K}function $(b,A){h.push([b,A,null]),Ct(N(),"h2").focus({preventScroll:!0})}
e.open=(b,A,R,B=null)=>(h=[[b,A,B]],N(R)),e.state.add("card",()=>f,b=>{let[,A,R]=/^([a-z]{3,8})-(\d{1,5})$/.exec(b)||[],B=Le.find(([K])=>K===A);!B||Number(R)>=t[B[1]].
length?e.closeCard():f!==b&&e.open(B[0],Number(R),null)})}var Ao={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function Xe(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,e=>Ao[e]).replace(/[٠-٩۰-۹]/g,
e=>String(Number(e.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function So(t,e,s){let r=` ${t}`.indexOf(` ${e}`);return t===e?0:r===0?1:r>0?2:s.
every(n=>t.includes(n))?3:9}function Qe(t,e){let s=Xe(e),r=s.split(" ");return s?t.flatMap(n=>{let o=n.folded??=[n.names,n.also||[],n.owners||[]].flatMap((u,d)=>u.
flatMap(c=>c?[[Xe(c),d,c]]:[])),a=99,i="";return o.forEach(([u,d,c])=>{let l=So(u,s,r),h=l===9?99:l===3?10+d:n.first&&!d?l/10:l+[n.late?.3:0,.4,.6][d];h<a&&(a=h,
i=d===2?`owner: ${c}`:d===1?c:"")}),Object.assign(n,{why:i}),a<99?[{entry:n,score:a,size:Math.min(...o.map(([u])=>u.length||99))}]:[]}).sort((n,o)=>n.score-o.score||
n.size-o.size).slice(0,12).map(n=>n.entry):[]}var Me=t=>new RegExp("\\p{Script=Arabic}","u").test(t);var Rt=.0033528106647474805,Jt=6378137*(1-Rt),$o=63710088e-1,Bt=t=>t*Math.PI/180,ie=t=>t*180/Math.PI;function tn(t){let e=t*(40680631590769-Jt*Jt)/(Jt*Jt);return[
1+e/16384*(4096+e*(-768+e*(320-175*e))),e/1024*(256+e*(-128+e*(74-47*e)))]}var en=(t,e,s,r)=>t*e*(r+t/4*(s*(2*r**2-1)-t/6*r*(4*e**2-3)*(4*r**2-3)));function nn(t,e,s,r,n,o,a){
let i=Rt/16*e*(4+Rt*(4-3*e));return t+(1-i)*Rt*s*(r+i*n*(a+i*o*(2*a**2-1)))}function te(t,e){let s=Math.round((e.lng-t.lng)/360)*360,r=Bt(e.lng-t.lng-s),n=Math.
atan((1-Rt)*Math.tan(Bt(t.lat))),o=Math.atan((1-Rt)*Math.tan(Bt(e.lat))),[a,i,u,d]=[Math.sin(n),Math.cos(n),Math.sin(o),Math.cos(o)],c=r;for(let h=0;h<100;h++){
let f=Math.sin(c),y=Math.cos(c),M=d*f,x=i*u-a*d*y,N=Math.hypot(M,x),$=a*u+i*d*y;if(N<1e-15&&$>0)return{m:0,bearing:0,exact:!0};let b=Math.atan2(N,$),A=N?i*d*f/N:
0,R=1-A**2,B=R>1e-12?$-2*a*u/R:0,K=nn(r,R,A,b,N,$,B);if(Math.abs(K)>Math.PI+1e-9)break;if(Math.abs(K-c)<1e-12){let[X,D]=tn(R);return{m:Jt*X*(b-en(D,N,$,B)),bearing:(ie(
Math.atan2(M,x))+360)%360,exact:!0}}c=K}let l=Math.sin(Bt(e.lat-t.lat)/2)**2+Math.cos(Bt(t.lat))*Math.cos(Bt(e.lat))*Math.sin(r/2)**2;return{m:2*$o*Math.asin(Math.
sqrt(Math.min(l,1))),exact:!1,bearing:(ie(Math.atan2(d*Math.sin(r),i*u-a*d*Math.cos(r)))+360)%360}}function Co(t,e,s){let r=(1-Rt)*Math.tan(Bt(t.lat)),n=1/Math.
hypot(1,r),o=r*n,a=Math.sin(Bt(e)),i=Math.cos(Bt(e)),u=Math.atan2(r,i),d=n*a,c=1-d**2,[l,h]=tn(c),f=s/(Jt*l),y=f;for(let B=0,K=!1;B<100&&!K;B++){let X=f+en(h,Math.
sin(y),Math.cos(y),Math.cos(2*u+y));K=Math.abs(X-y)<1e-13,y=X}let M=Math.sin(y),x=Math.cos(y),N=Math.cos(2*u+y),$=o*M-n*x*i,b=Math.atan2(o*x+n*M*i,(1-Rt)*Math.hypot(
d,$)),A=Math.atan2(M*a,n*x-o*M*i),R=nn(0,c,d,y,M,x,N);return{lat:ie(b),lng:t.lng+ie(A-R)}}function on(t,e){let{m:s,bearing:r}=te(t,e),n=Math.max(1,Math.min(200,
Math.ceil(s/5e4))),o=t.lng;return[t,...Array.from({length:n},(a,i)=>{let u=i+1<n?Co(t,r,s*(i+1)/n):e;return o=u.lng+360*Math.round((o-u.lng)/360),{lat:u.lat,lng:o}})]}function sn(t,e){let{map:s,data:r,box:n,panel:o}=t,a=At("tools"),i=(p,w=0)=>p.toLocaleString("en",{minimumFractionDigits:w,maximumFractionDigits:w}),u=p=>i(p/1e3,
p<1e4?3:p<1e6?2:1),d={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L2\
0 17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 \
14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",profile:"M3 5H21M3 9C6 9 6 18 10 18C13 18 13 12 16 12C18.5\
 12 19 16 21 16",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function c(p){let w=L.SVG.create("svg"),_=L.SVG.create("path");return w.setAttribute("viewBo\
x","0 0 24 24"),w.setAttribute("aria-hidden","true"),_.setAttribute("d",d[p]),w.append(_),w}function l(p,w,_=""){let H=g("button",_,p);return H.type="button",H.
addEventListener("click",w),H}let h=null;function f(p,w,_){let H=l(c(p),_,"tool");return H.setAttribute("aria-label",w),H.title=w,a.append(H),H}function y(p,w,_,{
opened:H=()=>{},closed:tt=()=>{}}={}){let W=f(p,w,()=>{h&&h.item===W?M():G()});_.classList.add("sheet"),_.id=`sheet-${p}`,_.hidden=!0,_.setAttribute("role","gro\
up"),_.setAttribute("aria-label",w),W.setAttribute("aria-expanded","false"),W.setAttribute("aria-controls",_.id),a.append(_);function G(){h&&M(),kt()&&e.expand(
!1),h={item:W,sheet:_,closed:tt},_.hidden=!1,W.setAttribute("aria-expanded","true"),H()}return{item:W,show:G}}function M(p=!1){if(!h)return;let{item:w,sheet:_,closed:H}=h;
h=null,_.hidden=!0,w.setAttribute("aria-expanded","false"),H(),p&&w.focus()}document.addEventListener("keydown",p=>{p.key==="Escape"&&!p.defaultPrevented&&(h?M(
!0):n.querySelector(".leaflet-popup")?s.closePopup():(e.closeCard(),e.back()))}),Ct(At("card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),
At("skip").addEventListener("click",p=>{let w=At(Ct(document,"#skip").getAttribute("href")?.slice(1)||"");p.preventDefault(),o.contains(w)&&e.expand(!0),w.focus(
{preventScroll:!0})}),e.find=p=>Qe(e.entries,p),(function(){let p=g("input"),w=g("ul","results"),_=g("p","said");p.type="search",p.placeholder="Station, system,\
 path … or اسم",p.autocomplete="off",p.spellcheck=!1,p.maxLength=200,p.dir="auto",Object.entries({role:"combobox","aria-label":"Search the map, in English \
or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).forEach(([ot,nt])=>p.setAttribute(ot,nt)),w.id="results",w.setAttribute(
"role","listbox"),w.setAttribute("aria-label","Found"),_.setAttribute("role","status");let tt=y("search","Search",g("div","search",p,_,w),{opened:()=>{p.focus(),
p.select()}}),W=[],G=-1;function et(ot){M(),tt.item.focus();let{bounds:nt,latlng:P}=ot;nt?e.visit(()=>e.frame(nt)):P&&e.visit(()=>e.frame(L.latLng(P).toBounds(4e4))),
ot.open&&ot.open()}function st(ot){G=ot,[...w.children].forEach((nt,P)=>nt.setAttribute("aria-selected",String(P===ot))),ot<0?p.removeAttribute("aria-activedesc\
endant"):(p.setAttribute("aria-activedescendant",w.children[ot].id),w.children[ot].scrollIntoView({block:"nearest"}))}function ut(){W=e.find(p.value),w.replaceChildren(
...W.map((ot,nt)=>{let P=ot.names.flatMap(it=>it||[]),J=P.find(it=>!Me(it))||P[0]||"",U=P.find(Me),Y=g("li","",g("bdi","en",J));if(U&&U!==J){let it=g("bdi","ar",
U);it.lang="ar",Y.append(it)}return Y.append(g("small","",ot.kind||"",...ot.why?[" · ",g("bdi","",ot.why)]:[])),Y.id=`result-${nt}`,Y.setAttribute("role","opti\
on"),Y.addEventListener("mousedown",it=>it.preventDefault()),Y.addEventListener("click",()=>et(ot)),Y})),p.setAttribute("aria-expanded",String(W.length>0)),_.textContent=
p.value.trim()?W.length?`${W.length} found`:"Nothing found":"",st(W.length?0:-1)}p.addEventListener("input",ut),p.addEventListener("keydown",ot=>{let nt=ot.key===
"ArrowDown"?1:ot.key==="ArrowUp"?-1:0;if(nt&&W.length)st((G+nt+W.length)%W.length);else if(ot.key==="Enter"&&G>=0)et(W[G]);else if(ot.key==="Escape"&&p.value)p.
value="",ut();else return;ot.preventDefault()}),document.addEventListener("keydown",ot=>{let nt=ot.target instanceof Element&&ot.target.closest("input, textarea\
, select");ot.key==="/"&&!nt&&(ot.preventDefault(),tt.show())})})();let x={routes:"Routes",stations:"Stations",systems:"Cable systems",paths:"Crossing paths",incidents:"\
Incidents",ground:"Base map"};(function(){let p=g("ul","tree"),w=new Set,_=[];function H(G,et,st,ut,ot){let nt=g("input"),P=g("label","",nt);return nt.type="che\
ckbox",nt.addEventListener("change",()=>ut(nt.checked)),ot&&P.append(ot()),P.append(g("bdi","",G)),et!==null&&P.append(g("small","",i(et))),_.push([nt,st]),g("d\
iv","row",P)}function tt(){_.forEach(([G,et])=>{let st=et();G.checked=st===!0,G.indeterminate=st===null})}function W(){_=[];let G=Object.keys(x),et=[...new Set(
[...G,...e.layers.map(st=>st.parent)])];p.replaceChildren(...et.flatMap(st=>{let ut=e.layers.filter(Y=>Y.parent===st);if(!ut.length)return[];if(ut.length===1){let[
Y]=ut;return[g("li","",H(Y.title,Y.count,()=>Y.shown,it=>{Y.set(it),tt()},Y.mark))]}let ot=()=>{let Y=ut.filter(it=>it.shown).length;return Y===0?!1:Y===ut.length?
!0:null},nt=x[st]||st,P=H(nt,ut.length,ot,Y=>{e.together(()=>ut.forEach(it=>it.set(Y))),tt()}),J=g("ul","",...ut.map(Y=>g("li","",H(Y.title,Y.count,()=>Y.shown,
it=>{Y.set(it),tt()},Y.mark))));J.hidden=!w.has(st),J.id=`branch-${et.indexOf(st)}`;let U=l(g("span","chevron"),()=>{J.hidden=!J.hidden,J.hidden?w.delete(st):w.
add(st),U.setAttribute("aria-expanded",String(!J.hidden))},"more");return U.setAttribute("aria-label",`${nt}: each one`),U.setAttribute("aria-expanded",String(!J.
hidden)),U.setAttribute("aria-controls",J.id),P.append(U),[g("li","",P,J)]})),tt()}y("layers","Layers",g("div","layers",g("h2","","Layers"),p),{opened:W}),e.onLayers(
()=>{h&&h.sheet.id==="sheet-layers"&&tt()})})();let N=g("div","cross");N.setAttribute("aria-hidden","true");let $=null;(function(){let p=[],w=L.layerGroup(),_=g(
"ol","steps"),H=g("p","total");H.setAttribute("role","status");let tt=L.polyline([],{pane:"measure",className:"measured",interactive:!1,smoothFactor:0}),W=nt=>{
p.push(nt),G()};function G(){let nt=p.slice(1).map((U,Y)=>te(p[Y],U));tt.setLatLngs(p.slice(1).map((U,Y)=>on(p[Y],U))),w.clearLayers(),p.forEach(U=>w.addLayer(L.
circleMarker(U,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),_.replaceChildren(...nt.map(U=>g("li","",`${U.exact?"":"about "}${u(U.m)} \
km`,g("small","",`bearing ${U.bearing.toFixed(1)}°`))));let P=nt.reduce((U,Y)=>U+Y.m,0),J=nt.every(U=>U.exact);H.textContent=p.length<2?p.length?"One point; ad\
d another":"No point yet":`${J?"":"About "}${u(P)} km in all`,H.dataset.metres=nt.length?P.toFixed(4):"",st.disabled=ut.disabled=!p.length}let et=l("Add the cen\
tre of the map",()=>W(s.getCenter())),st=l("Undo",()=>{p.pop(),G()}),ut=l("Clear",()=>{p.length=0,G()}),ot=g("div","measure",g("h2","","Measure"),g("p","","Clic\
k on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),g("div","buttons",et,st,ut),_,H);y("measure","Measure",ot,{opened(){$=W,e.closeCard(),
n.classList.add("measuring"),n.append(N),s.doubleClickZoom.disable(),[tt,w].forEach(nt=>nt.addTo(s)),G()},closed(){$=null,n.classList.remove("measuring"),N.remove(),
s.doubleClickZoom.enable(),[tt,w].forEach(nt=>nt.remove())}})})();let b=[...e.dates].flatMap(p=>Number.isInteger(p)?Number(p):[]).sort((p,w)=>p-w),A=null;if(b.length&&
b[0]<b[b.length-1]){let p=b[0],w=b[b.length-1],_=g("input"),H=g("output","","All years");Object.assign(_,{type:"range",min:p,max:w+1,step:1,value:w+1}),_.setAttribute(
"aria-label","Year"),e.setYear=ot=>{e.year=ot===null||ot>w?null:Math.max(ot,p),_.value=String(e.year??w+1),H.textContent=e.year===null?"All years":String(e.year),
_.setAttribute("aria-valuetext",H.textContent),G.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(nt=>nt(e.year))),e.state.changed()},_.addEventListener(
"input",()=>e.setYear(Number(_.value)));let tt=g("div","ends",g("span","",String(p)),g("span","","all")),W=g("div","year",g("h2","","Year"),H,_,tt),{item:G,show:et}=y(
"year","Year",W,{closed:()=>A?.pause()}),st=l("All years",()=>e.setYear(null)),{story:ut}=r;A=ut?He(t,e,{story:ut,body:W,show:et,all:st}):null,ut||W.append(g("p",
"","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has\
 no known date stays."),st),_.setAttribute("aria-valuetext","All years")}let R=e.state;R.add("view",()=>{let{lat:p,lng:w}=s.getCenter();return`${p.toFixed(4)},${w.
toFixed(4)},${s.getZoom()}`},p=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(p))return;let[w,_,H]=p.split(",").map(Number);s.setView(
[w,_],Math.min(Math.max(H,s.getMinZoom()),s.getMaxZoom()),{animate:!1})}),R.add("change",()=>e.layers.filter(p=>p.shown!==p.first).map(p=>encodeURIComponent(p.key)).
join(","),p=>{let w=new Set(p.split(",").flatMap(_=>{try{return[decodeURIComponent(_)]}catch{return[]}}));e.layers.forEach(_=>_.set(w.has(_.key)!==_.first))}),R.
add("year",()=>e.year===null?"":String(e.year),p=>{e.setYear(/^\d{4}$/.test(p)?Number(p):null)}),A?.link();function B(){return"#"+[...R.entries].map(([p,{get:w}])=>[
p,w()]).filter(([,p])=>p).map(([p,w])=>`${p}=${w}`).join("&")}let K="";function X(p){if(location.hash===K)return;K=location.hash;let w=new Map(location.hash.slice(
1,6e3).split("&").map(H=>{let tt=H.indexOf("=");return[H.slice(0,tt),H.slice(tt+1)]})),_=[...R.entries].filter(([H])=>!p||w.has("view")||w.has(H));_.length&&e.together(
()=>_.forEach(([H,{set:tt}])=>tt(w.get(H)||"")))}let D;function v(){try{K=B(),history.replaceState(null,"",K)}catch{}}X(!0),window.addEventListener("hashchange",
()=>X(!1));let C=!1;if(["pointerdown","keydown","wheel"].forEach(p=>window.addEventListener(p,()=>{C=!0},{capture:!0,passive:!0})),R.changed=()=>{clearTimeout(D),
C&&(D=setTimeout(v,250))},s.on("moveend",()=>R.changed()),/^(https?|file):$/.test(location.protocol)){let p=g("input"),w=g("p","said");p.readOnly=!0,p.setAttribute(
"aria-label","Link to this view"),w.setAttribute("role","status"),p.addEventListener("focus",()=>p.select()),y("link","Link to this view",g("div","link",g("h2",
"","Link to this view"),p,g("div","buttons",l("Copy",async()=>{p.select();let _;try{await navigator.clipboard.writeText(p.value),_=!0}catch{_=document.execCommand(
"copy")}w.textContent=_?"Copied":"Copy it from the field"})),w),{opened(){p.value=location.href.split("#")[0]+B(),w.textContent="",p.focus()}})}if(e.profile.there){
let p=f("profile","Line diagram and depth profile",()=>e.profile.toggle());p.setAttribute("aria-controls","profile"),e.profile.changed=w=>p.setAttribute("aria-e\
xpanded",String(w)),e.profile.changed(!1)}if(document.fullscreenEnabled){let p=f("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():
document.documentElement.requestFullscreen());p.setAttribute("aria-pressed","false"),document.addEventListener("fullscreenchange",()=>{p.setAttribute("aria-pres\
sed",String(!!document.fullscreenElement))})}function E(p){let w=e.depthAt(p);return w?`Depth: ${i(w.low_m)} to ${i(w.high_m)} m, from cells of about ${i(w.cell_km)}\
 km`:"Depth: on land, or not known"}function j(p){let w=p.lng-360*Math.round(p.lng/360),_=Gt(0,s.getZoom())/111320,H=Math.min(5,Math.max(1,Math.ceil(-Math.log10(
_)))),tt=(W,G,et)=>`${Math.abs(W).toFixed(H)}° ${W<0?et:G}`;return`${tt(p.lat,"N","S")}, ${tt(w,"E","W")}`}e.hereLines=p=>[j(p),E(p)];function z(p){let w=e.routeNear(
p);return w?e.openRoute(w,p):e.card(g("div","card here",...e.hereLines(p).map(_=>g("p","",_))),p)}s.on("click",p=>{$?$(p.latlng):T()||z(p.latlng)}),n.addEventListener(
"keydown",p=>{p.key!=="Enter"||p.target!==n||($?$(s.getCenter()):z(s.getCenter()))});function T(){let p=!!h||F;return M(),p}let F=!1;s.on("preclick",()=>{F=!!n.
querySelector(".leaflet-popup")});let I=null;function O(p){if(p!==!!I)if(s.setMaxBounds(void 0),p){I={at:s.getCenter(),zoom:s.getZoom(),open:At("panel-toggle").
getAttribute("aria-expanded")==="true"};let w=I.open&&!kt()?S():s.getBounds();document.documentElement.classList.add("printing"),e.expand(!0),s.invalidateSize({
animate:!1,pan:!1}),s.fitBounds(w,{paddingBottomRight:[0,s.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),n.querySelectorAll(
"canvas").forEach(_=>{if(_.classList.contains("leaflet-tile"))return;let H=_t(_),{width:tt,height:W}=_,G=document.createElement("canvas");Object.assign(G,{width:tt,
height:W}),_t(G).drawImage(_,0,0),_.width=tt,H.drawImage(G,0,0)})}else I&&(document.documentElement.classList.remove("printing"),s.invalidateSize({animate:!1,pan:!1}),
e.expand(I.open),s.setView(I.at,I.zoom,{animate:!1}),I=null,s.setMaxBounds(r.window))}function S(){let p=s.getSize(),w=o.getBoundingClientRect().width+20;return L.
latLngBounds(s.containerPointToLatLng([0,p.y]),s.containerPointToLatLng([p.x-w,0]))}window.addEventListener("beforeprint",()=>O(!0)),window.addEventListener("af\
terprint",()=>O(!1))}function Oo({columns:t,rows:e,levels:s}){let r=s.slice();for(let n=0;n<3;n++){let o=r.slice();for(let a=0;a<e;a++)for(let i=0;i<t;i++){let u=a*t+i;if(r[u]!==-1)
continue;let d=0,c=0;for(let l=Math.max(a-1,0);l<=Math.min(a+1,e-1);l++)for(let h=Math.max(i-1,0);h<=Math.min(i+1,t-1);h++){let f=r[l*t+h];f!==-1&&(d+=f,c++)}c&&
(o[u]=d/c)}r=o}return r.map(n=>Math.max(n,0))}function To(t){let e=t.columns>>1,s=t.rows>>1,r=new Float32Array(e*s);for(let n=0;n<s;n++)for(let o=0;o<e;o++){let a=2*
n*t.columns+2*o,i=0,u=0;for(let d of[a,a+1,a+t.columns,a+t.columns+1])t.levels[d]!==-1&&(i+=t.levels[d],u++);r[n*e+o]=u?i/u:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:e,rows:s,levels:r}}function rn(t){let e=[];for(let s=t;;s=To(s)){let{west:r,south:n,step:o,columns:a,rows:i}=s,u=s,d=null;if(e.
push({west:r,south:n,step:o,columns:a,rows:i,get levels(){return d=d||Oo(u)}}),Math.min(a,i)<16)return e}}function an(t,e){let s=new Int32Array(4*t.length),r=new Float32Array(
4*t.length);return t.forEach((n,o)=>{let a=Math.min(Math.max(n,0),e-1),i=Math.floor(a),u=a-i;for(let d=0;d<4;d++)s[4*o+d]=Math.min(Math.max(i-1+d,0),e-1);r[4*o]=
(1-u)**3/6,r[4*o+1]=(3*u**3-6*u**2+4)/6,r[4*o+2]=(-3*u**3+3*u**2+3*u+1)/6,r[4*o+3]=u**3/6}),{nodes:s,weights:r}}function cn(t,e,s){let{columns:r,rows:n,levels:o}=t,
a=e.length,{nodes:i,weights:u}=an(e.map(f=>(f-t.west)/t.step),r),d=an(s.map(f=>(f-t.south)/t.step),n),c=new Map;function l(f){if(!c.has(f)){let y=new Float32Array(
a),M=f*r;for(let x=0,N=0;x<a;x++,N+=4)y[x]=u[N]*o[M+i[N]]+u[N+1]*o[M+i[N+1]]+u[N+2]*o[M+i[N+2]]+u[N+3]*o[M+i[N+3]];c.set(f,y)}return c.get(f)}let h=new Float32Array(
a*s.length);for(let f=0;f<s.length;f++){let[y,M,x,N]=[0,1,2,3].map(B=>l(d.nodes[4*f+B])),[$,b,A,R]=d.weights.subarray(4*f,4*f+4);for(let B=0,K=f*a;B<a;B++,K++)h[K]=
$*y[B]+b*M[B]+A*x[B]+R*N[B]}return h}function ln(t){let e=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+e)/(1-e))/(4*Math.PI)]}function No([t,e,s,r],[n,o,a,i]){let u=0,d=1;for(let[
c,l,h,f]of[[t,s-t,n,a],[e,r-e,o,i]]){if(!l){if(c<h||c>f)return!1;continue}let y=(h-c)/l,M=(f-c)/l;u=Math.max(u,Math.min(y,M)),d=Math.min(d,Math.max(y,M))}return u<=
d}function _o([t,e,s,r],[n,o,a,i]){let u=(d,c,l,h,f,y)=>Math.sign((l-d)*(y-c)-(h-c)*(f-d));return u(t,e,s,r,n,o)!==u(t,e,s,r,a,i)&&u(n,o,a,i,t,e)!==u(n,o,a,i,s,
r)}function un(t){let e=new Map,s=([n,o,a,i],u)=>{for(let d=Math.floor(n*256);d<=a*256;d++)for(let c=Math.floor(o*256);c<=i*256;c++)if(u(d*4096+c))return!0;return!1};
function r(){t.forEach(n=>{let o=ln(n[0]);n.slice(1).forEach(a=>{let i=ln(a),u=[...o,...i];s([Math.min(o[0],i[0]),Math.min(o[1],i[1]),Math.max(o[0],i[0]),Math.max(
o[1],i[1])],d=>{let c=e.get(d);return c?c.push(u):e.set(d,[u]),!1}),o=i})})}return([n,o],[a,i,u,d])=>{e.size||r();let c=[a,i,a+u,i+d],l=[a+u/2,i+d/2],h=[n,o,l[0],
l[1]];return!s([Math.min(a,n),Math.min(i,o),Math.max(a+u,n),Math.max(i+d,o)],f=>(e.get(f)||[]).some(y=>No(y,c)||_o(y,h)))}}async function Po(t){let e=atob(t),s=new Uint8Array(e.length);for(let i=0;i<s.length;i++)s[i]=e.charCodeAt(i);let n=new Blob([s]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),o=[],a=0;for(let i=await n.read();!i.done;i=await n.read()){if(a+=i.value.length,a>268435456)throw new RangeError("more data than a \
page has");o.push(i.value)}return new Uint8Array(await new Blob(o).arrayBuffer())}async function fn(t,e){let[s,r]=await Promise.all(t.split(" ",2).map(Po)),n=Bo(
r,e);return JSON.parse(new TextDecoder().decode(s),(o,a)=>typeof a=="object"&&a!==null&&"~"in a?n[a["~"]]:a)}function Bo(t,e){let s=t.length>>2,r=0,n=()=>{if(r>=
s)throw new RangeError("fewer vertices than the lines have");let d=t[r]|t[r+s]<<8|t[r+2*s]<<16|t[r+++3*s]<<24;return d>>>1^-(d&1)},o=n();n();let a=Array.from({length:Math.
min(o,s)},()=>({unit:n(),size:n()})),i=0,u=0;return a.map(({unit:d,size:c})=>{let l=[],h=0,f=0,y=0,M=0,x=0,N=0;for(let $=0;$<c;$++){let b=n(),A=n();$?([x,y]=[y,
(y+x>>1)+b],[N,M]=[M,(M+N>>1)+A],h+=y,f+=M):(h=i+=b,f=u+=A),l.push(e(f/d,h/d))}return l})}function ce({rows:t,columns:e}){let s=Array.from({length:t},()=>({}));
return Object.entries(e).forEach(([r,n])=>{let o=Array.isArray(n)?a=>n[a]:"all"in n?()=>n.all:a=>n.of[n.at[a]];s.forEach((a,i)=>{let u=o(i);u!==null&&(a[r]=u)})}),
s}function Io(t,e){return`${[t-360*Math.round(t/360),e].map(r=>Number(r.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function dn({lists:t,...e}){let s=Object.
entries(t).map(([n,o])=>[n,ce(o)]),r=Object.entries(e).map(([n,o])=>{let a=o.facts&&ce(o.facts),i=o.lists&&ce(o.lists);return[n,ce(o).map((u,d)=>{let c=a?.[d];return c?.
position===!0&&(c.position=Io(Number(u.lon),Number(u.lat))),{...u,facts:c,lists:i?.[d]}})]});return{lists:Object.fromEntries(s),...Object.fromEntries(r)}}function hn({
columns:t,rows:e,steps:s},r,n){let o=new Float32Array(t*e);for(let a=0,i=0;a<o.length;a++)a%t===0&&(i=0),s[a]===" "?o[a]=n:o[a]=i=(i+s.charCodeAt(a)-63)%r;return o}var ve=32,zo=8,Ro=6;function jo(t,[e,s]){let r=(n,o,a)=>n.some(i=>Math.abs(o-i)<.002&&Math.abs(a-i)<.002);return t.flatMap(n=>{let o=[],a=[n[0]];for(let i=1;i<=
n.length;i++){let u=n[i-1],d=n[i%n.length];r(e,u.lng,d.lng)||r(s,u.lat,d.lat)?(a.length>1&&o.push(a),a=[d]):a.push(d)}return a.length>1&&o.push(a),o})}function Do(t,e,s,r){
let n=e.length,o=s.length,a=null;for(let i of[...t].reverse()){let{west:u,south:d,step:c,columns:l,rows:h}=i[0],f=u+c*(l-1),y=d+c*(h-1);if(a&&(e[0]>f||e[n-1]<u||
s[0]<d||s[o-1]>y))continue;let M=i.find($=>$.step*r>=1.5)||i[i.length-1],x=cn(M,e,s);if(!a){a=x;continue}let N=($,b,A)=>Math.min($-b,A-$)/(Ro*c);for(let $=0,b=0;$<
o;$++){let A=N(s[$],d,y);for(let R=0;R<n;R++,b++){let B=Math.min(A,N(e[R],u,f),1);B>0&&(a[b]+=B*(x[b]-a[b]))}}}return a||new Float32Array(n*o)}function mn(t,[e,
s],r,n,o,a){let i=t.width,u=2**r.z,d=e?1:0,c=Math.min(s,i-e),l=Array.from({length:i},(C,E)=>(E+.5)/i),h=l.map(C=>360*(r.x+C)/u-180),f=l.slice(e-d,e+c).map(C=>Math.
atan(Math.sinh(Math.PI*(1-2*(r.y+C)/u)))*180/Math.PI),y=Do(n,h,f,256*u/360),{west:M,south:x,step:N,columns:$,rows:b}=n[n.length-1][0],A=(C,E,j)=>C>E-N&&C<E+j*N,
R=h.map(C=>A(C,M,$)),B=o.length-1,K=a.map(([C,E,j])=>255<<24|j<<16|E<<8|C),X=_t(t),D=X.createImageData(i,c),v=new Int32Array(D.data.buffer);for(let C=d,E=d*i,j=0;C<
f.length;C++){if(!A(f[C],x,b)){E+=i,j+=i;continue}for(let z=0;z<i;z++,E++,j++){if(!R[z])continue;let T=y[E],F=0;for(;F<B&&T>=o[F+1];)F++;v[j]=K[F];let I=F?T-o[F]:
1/0,O=F<B?o[F+1]-T:1/0,S=Math.min(I,O);if(S>3)continue;let p=.5-S/Math.max(Math.abs(T-y[z?E-1:E+1]),Math.abs(T-y[C?E-i:E+i]),1e-4);if(p<=0)continue;let[w,_]=[a[F],
a[I<O?F-1:F+1]],H=tt=>Math.round(w[tt]+p*(_[tt]-w[tt]));v[j]=255<<24|H(2)<<16|H(1)<<8|H(0)}}X.putImageData(D,0,e)}function Fo(t,e){return e.some(s=>s.reduce((r,n)=>{
let o=r;for(let a=0,i=n.length-1;a<n.length;i=a++){let u=n[a],d=n[i];u.lat>t.lat!=d.lat>t.lat&&t.lng<(d.lng-u.lng)*(t.lat-u.lat)/(d.lat-u.lat)+u.lng&&(o=!o)}return o},
!1))}async function gn({map:t,data:e,ground:s,box:r},n){let o=document.documentElement.classList.contains("plain"),a=window.matchMedia("screen and (prefers-colo\
r-scheme: dark)"),i=window.matchMedia("print"),u=I=>L.svg({pane:I,padding:.3}),d=u("land"),c=u("borders"),l={interactive:!1,smoothFactor:.6},{tiers:h}=s;function f(I,O,S,p,w=!1){
if(!O.length)return;let _={...l,renderer:p,className:`ground ${I}`},H=w?L.polygon(O,_):L.polyline(O,_);S.addLayer(Ze(t,H,w?O.flat():O,w))}let y=L.layerGroup(),M=L.
layerGroup();for(let{land:I}of h)f("land",I,t,d,!0),await vt();let x=h.map(I=>jo(I.land.flat(),I.edges));await vt();for(let I of x)f("coast",I,t,d),await vt();let N=I=>h.
flatMap(O=>O[I]);f("rivers",N("rivers"),y,d),h.forEach(({lakes:I})=>f("lake",I,y,d,!0)),f("canals",N("canals"),y,d),f("borders",N("borders"),M,c),f("disputed",N(
"disputed"),M,c);let $=I=>[1,3,5].map(O=>parseInt(I.slice(O,O+2),16)),b=()=>i.matches||document.documentElement.classList.contains("printing");function A(){let{
tints:I}=s.depths;return I[b()?"print":o&&a.matches?"dark":"light"].map($)}function R(I,O){for(let{west:S,south:p,step:w,columns:_,rows:H,levels:tt}of I){let W=L.
latLng(O.lat,O.lng+360*Math.ceil((S-w/2-O.lng)/360)),G=Math.round((W.lng-S)/w),et=Math.round((W.lat-p)/w);if(G<0||G>=_||et<0||et>=H)continue;let st=tt[et*_+G];if(st===
-1||h.some(({land:U})=>Fo(W,U)))return null;let{deepest_m:ut,levels:ot}=s.depths,nt=U=>ut*(Math.max(U,0)/(ot-1))**2,P=nt(st-.5),J=P<100?1:10;return{low_m:J*Math.
floor(P/J),high_m:J*Math.ceil(nt(st+.5)/J),cell_km:Math.round(w*111.2)}}return null}async function B(){let I=s.depths.grids.map(G=>({...G,levels:hn(G,s.depths.levels,
-1)}));if(n.depthAt=G=>R(I,G),!o)return;await vt();let O=[];for(let G of I)O.push(rn(G)),await vt();let S=[];function p(G,et){for(let st=0;st<G.height;st+=ve)mn(
G,[st,ve],et,O,s.depths.bands,A())}let w=!1;t.on("movestart",()=>{w=!0}).on("moveend",()=>{w=!1});function _(G){let et=performance.now()+G,st=A(),ut=w?zo:ve;for(let ot;performance.
now()<et&&(ot=S[0]);){let{tile:nt,coords:P,done:J}=ot;mn(nt,[ot.row,ut],P,O,s.depths.bands,st),ot.row+=ut,!(ot.row<nt.height)&&(S.shift(),J(void 0,nt))}S.length&&
setTimeout(()=>_(w?3:8),w?40:0)}let H=bt(L.GridLayer).extend({createTile(G,et){let st=g("canvas","leaflet-tile"),{_whole:ut}=this,ot=Math.min(window.devicePixelRatio||
1,2)*2**(t.getZoom()-ut);return st.width=st.height=Math.ceil(256*Math.min(ot,2)),S.push({tile:st,row:0,coords:G,done:et})===1&&queueMicrotask(()=>_(b()?1/0:8)),
st},_setView(G,et,...st){this._whole=Math.floor(et+1e-6),bt(L.GridLayer.prototype)._setView.call(this,G,et,...st)},_clampZoom(){return this._whole},repaint(){tt(
this).forEach(({el:G,coords:et})=>p(G,et))}}),tt=G=>Object.values(bt(G)._tiles),W=new H({pane:"depths",noWrap:!0,bounds:e.window,keepBuffer:1,updateWhenZooming:!1});
W.on("load",()=>{r.dataset.depths="drawn"}),n.addLayer({key:"depths",title:"Depth",parent:"ground",group:W}),[a,i].forEach(G=>G.addEventListener("change",()=>W.
repaint())),window.addEventListener("afterprint",()=>W.repaint()),n.paintNow=()=>{_(1/0),W.repaint(),tt(W).forEach(({el:G})=>{G.style.opacity="1"})}}if(await vt(),
s.depths.grids.length&&await B(),!o)return;await vt(),n.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:y}),n.addLayer({key:"borders",title:"\
Borders",parent:"ground",group:M}),await vt();let K=un([...x.flat(),...N("borders"),...N("disputed")]),X=new Set(e.crossed||[]),D=document.documentElement.lang===
"ar",v=.3,C=new Set(s.names.map(([I,O,S,p,w,_])=>({kind:I,zoom:_,latlng:L.latLng(w,p),text:D&&S||O,first:I==="country"&&X.has(O)})));s.names.forEach(([I,O,S,p,w,
_])=>n.addSearch({names:[O,S],kind:I.charAt(0).toUpperCase()+I.slice(1),late:!0,open(){let H=g("h2","",g("bdi","",O)),tt=L.latLng(w,p),W=I==="city"||I==="capita\
l",G=g("span","ar",S);Object.assign(G,{lang:"ar",dir:"rtl"}),S&&H.append(G),n.card(g("article","card of-ground",g("p","kicker",I.charAt(0).toUpperCase()+I.slice(
1)),H,...W?n.hereLines(tt).map(et=>g("p","",et)):[]),tt),n.visit(()=>t.setView(tt,Math.max(_+.5,3),{animate:!1}))}}));let E=[],j={ocean:3,sea:2,country:2,gulf:1,
bay:1,strait:1,channel:1},z={ocean:5.5,country:8},T=!0;function F(I){let O=t.getBounds().pad(.3);C.forEach(S=>{if(I+v<S.zoom||!O.contains(S.latlng))return;C.delete(
S);let p=S.kind==="city"||S.kind==="capital";if(p&&n.places.some(({latlng:H})=>Math.abs(H.lat-S.latlng.lat)<.15&&Math.abs(H.lng-S.latlng.lng)<.15))return;let _=g(
"span",S.kind,S.text);D&&_.classList.add("ar"),E.push({...S,label:n.addLabel({latlng:S.latlng,element:_,beside:p,rank:(S.first?1e3:0)+10*(10-S.zoom)+(j[S.kind]||
0),reach:p?0:S.kind==="ocean"?90:S.first?96:S.kind==="country"?36:26,within:S.kind==="country"?K:null})})}),E.forEach(({kind:S,zoom:p,label:w})=>{w.shown=T&&I+v>=
p&&I<(z[S]||99),w.element.classList.toggle("near",I>=p+1.5)}),r.dataset.scale=I<3?"world":I<5?"region":"country"}n.onDraw(F),t.on("moveend",()=>F(t.getZoom())),
n.addLayer({key:"names",title:"Place names",parent:"ground",group:null,show:I=>{T=I}})}var Ee=["aria-label","aria-valuetext","title","placeholder"],Zo={".":"٫",",":"٬"},Vo="[^A-Za-z]*\\d[^A-Za-z]*?",Uo=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
Go=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,e=>e.replace(/[\d.,]/g,s=>s==="."||s===","?Zo[s]:String.fromCharCode(1632+Number(s)))),[qo,Ho]=[8294,
8297].map(t=>String.fromCharCode(t)),yn=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${qo}${t}${Ho}`:t;function Wo(t,e){let s=new Intl.PluralRules(
e),r=Object.entries(t).filter(([o])=>o.includes("{")).map(([o,a])=>{let i=o.split(/\{(\w+)\}/),u=i.filter((c,l)=>l%2===0),d=i.map((c,l)=>l%2?`(?<${c}>${c==="n"?
Vo:"[^]+?"})`:Uo(c)).join("");return{size:u.join("").length,pattern:new RegExp(`^${d}$`),form:a}}).sort((o,a)=>a.size-o.size);function n(o){for(let i of[o,o.charAt(
0).toLowerCase()+o.slice(1)]){let u=t[i];if(typeof u=="string")return u}for(let{pattern:i,form:u}of r){let d=i.exec(o)?.groups;if(!d)continue;return(typeof u=="\
string"?u:u[s.select(Number((d.n||"").replace(/[^\d.]/g,"")))]||u.other).replace(/\{(\w+)\}/g,(l,h)=>n(d[h])??yn(d[h]))}if(!o.includes(", "))return null;let a=o.
split(", ").map(i=>/[A-Za-z]/.test(i)?n(i):yn(i));return a.includes(null)?null:a.join("، ")}return n}function bn(t){let e=document.getElementById("texts");if(!e)
return;let{texts:s,numerals:r,original:n}=JSON.parse(e.textContent||"{}"),o=Wo(s,document.documentElement.lang),a=r==="arab"?Go:l=>l,i=l=>{let h=l.trim(),f=/[A-Za-z]/.
test(h)?o(h):null;return a(f===null?l:l.replace(h,()=>f))};function u(l){let h=document.createElement("q");Object.assign(h,{lang:"en",dir:"ltr",translate:!1}),h.
textContent=l.data.slice(n.length+1),l.data=n,l.after(" ",h)}function d(l){if(l instanceof Text){let h=l.parentElement?.closest("script, style, [translate=no]");
!h&&l.data.startsWith(`${n} `)&&u(l);let f=h?l.data:i(l.data);f!==l.data&&(l.data=f)}else l instanceof Element&&!l.matches("script, style")&&(Ee.forEach(h=>{let f=l.
getAttribute(h),y=f&&i(f);y&&y!==f&&l.setAttribute(h,y)}),l.childNodes.forEach(d))}let c={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:Ee};
new MutationObserver(l=>l.forEach(({type:h,target:f,addedNodes:y})=>{h==="childList"?y.forEach(d):h==="characterData"?d(f):f instanceof Element&&Ee.forEach(M=>{
let x=f.getAttribute(M),N=x&&i(x);N&&N!==x&&f.setAttribute(M,N)})})).observe(t,c),d(t)}var xn=(t,e,s,r,n)=>e<t.x+t.w&&t.x<e+r&&s<t.y+t.h&&t.y<s+n,wn=new Map;function Yo(t){let e=wn.get(t);if(e)return e;let s=[],r=t>90?Array.from({length:17},(n,o)=>(o-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return r.forEach(n=>r.forEach(o=>s.push([n*t,o*t]))),wn.set(t,s.sort((n,o)=>Math.hypot(...n)-Math.
hypot(...o))),s}function Ko(t){let e=new Map;return t.forEach(s=>{let r=(s.x>>4)*4096+(s.y>>4),n=e.get(r);n?n.push(s):e.set(r,[s])}),(s,r,n,o,a=1/0)=>{let i=0;for(let u=s-
3>>4;u<=s+n+3>>4;u++)for(let d=r-1>>4;d<=r+o+1>>4;d++)for(let c of e.get(u*4096+d)||[])if(c.x>s-3&&c.x<s+n+3&&c.y>r-1&&c.y<r+o+1&&++i>=a)return i;return i}}function Ln(){
let t=new Map,e=({x:n,y:o,w:a,h:i},u)=>{for(let d=Math.floor(n/64);d<=(n+a)/64;d++)for(let c=Math.floor(o/64);c<=(o+i)/64;c++)if(u(t.get(d*4096+c),d*4096+c))return!0;
return!1};return{free:(n,o,a,i)=>!e({x:n,y:o,w:a,h:i},u=>!!(u&&u.some(d=>xn(d,n,o,a,i)))),take:(n,o,a,i)=>{let u={x:n,y:o,w:a,h:i};e(u,(d,c)=>(d?d.push(u):t.set(
c,[u]),!1))}}}function Mn(t,e){let s=t.getContainer(),r=[],n=[],o=[];function a({latlng:f,element:y,rank:M,dot:x=!1,reach:N=0,beside:$=!1,within:b=null}){let A={
latlng:f,element:y,rank:M,dot:x,reach:N,beside:$,within:b,shown:!0};return x||(y.classList.add("ground-name"),L.marker(f,{pane:"names",interactive:!1,keyboard:!1,
icon:L.divIcon({className:"name-holder",html:y,iconSize:[0,0]})}).addTo(t)),r.push(A),A}function i(){let f=t.attributionControl.getContainer(),{parentElement:y,
firstElementChild:M}=e;!f||!y||!(M instanceof HTMLElement)||(y.style.setProperty("--title",`${M.offsetHeight}px`),y.style.setProperty("--credits",`${f.offsetWidth>
s.clientWidth-180?f.offsetHeight:0}px`))}let u=!1;t.on("viewprereset",()=>{u=!0}),t.on("viewreset",()=>{u=!1});function d(){let f=Ln(),y=Ln(),M=[],x=[],N={zoom:NaN,
origin:L.point(NaN,NaN),size:t.getSize(),free:f.free,take:f.take,inside:(D,v,C,E)=>D>2&&v>2&&D+C<N.size.x-2&&v+E<N.size.y-22,crossed:()=>0},{free:$,take:b,inside:A}=N;
function R(){i(),Object.assign(N,{zoom:t.getZoom(),origin:t.getPixelBounds().getTopLeft(),size:t.getSize()});let{zoom:D,origin:v,size:C}=N,E=s.getBoundingClientRect();
[e,At("tools"),...s.querySelectorAll(".leaflet-control, .large-year")].forEach(T=>{let{left:F,top:I,width:O,height:S}=T.getBoundingClientRect();T!==e&&!O||(b(F-
E.left,I-E.top,O,S),M.push({x:F-E.left,y:I-E.top,w:O,h:S}))}),r.forEach(({element:T,within:F})=>{F&&T.classList.remove("less")});let j=L.bounds([-200,-200],C.add(
[200,200]));x=r.filter(T=>T.shown).map(T=>({...T,at:t.project(T.latlng,D).subtract(v)})).filter(T=>j.contains(T.at)).map(T=>({...T,w:T.element.offsetWidth,h:T.element.
offsetHeight}));let z=new Set(x.map(({element:T})=>T));x.filter(T=>T.dot).forEach(({at:{x:T,y:F}})=>b(T-7,F-7,14,14)),N.crossed=Ko(o.flatMap(T=>T(D,v)).filter(T=>A(
T.x,T.y,0,0))),r.forEach(({element:T})=>{z.has(T)||(T.dataset.side="none")}),x.sort((T,F)=>Number(F.dot)-Number(T.dot)||F.rank-T.rank)}function B(){let{crossed:D,
zoom:v}=N;x.filter(C=>C.dot).forEach(({element:C,at:E,rank:j,w:z,h:T})=>{let F=[["right",E.x+9,E.y-T/2],["left",E.x-9-z,E.y-T/2],["above",E.x-z/2,E.y-9-T],["bel\
ow",E.x-z/2,E.y+9]],I=([,p,w])=>!A(p,w,z,T)||!y.free(p,w,z,T)?1/0:($(p,w,z,T)?0:40)+D(p,w,z,T)+(M.some(_=>xn(_,p,w,z,T))?300:0),O=F.reduce((p,w)=>I(w)<I(p)?w:p),
S=I(O)<[v<4?0:1,3,v<3.5?30:1/0,1/0][j]?O:null;C.dataset.side=S?S[0]:"none",S&&(b(S[1],S[2],z,T),y.take(S[1],S[2],z,T))})}function K(){let{crossed:D,origin:v,zoom:C}=N,
E=256*2**C;x.filter(j=>!j.dot).forEach(({element:j,at:{x:z,y:T},reach:F,beside:I,within:O,...S})=>{let{w:p,h:w}=S,_=()=>I?3:p/2,H=()=>Yo(F).find(([W,G])=>{let et=z+
W-_(),st=T+G-w/2;return A(et,st,p,w)&&$(et-2,st-2,p+4,w+4)&&!D(et,st,p,w,1)&&(!O||O([(z+v.x)/E,(T+v.y)/E],[(et+v.x)/E,(st+2+v.y)/E,p/E,(w-4)/E]))}),tt=H();if(!tt&&
O){let W=j.classList.contains("near")?.76:.95;[p,w]=[p*W,w*W],tt=H(),j.classList.toggle("less",!!tt)}j.dataset.side=tt?"on":"none",tt&&(j.style.translate=`${tt[0]}\
px ${tt[1]}px`,b(z+tt[0]-_()-3,T+tt[1]-w/2-3,p+6,w+6))})}let X=()=>!u&&t.getZoom()===N.zoom&&t.getPixelBounds().getTopLeft().equals(N.origin);return[()=>{u||R()},
...[B,...n.map(D=>()=>D(N)),K].map(D=>()=>{X()&&D()})]}return{addLabel:a,layout:()=>d().forEach(f=>f()),placing:d,onLayout:f=>{n.push(f)},addInk:f=>{o.push(f)}}}var Jo=12,Xo=1.2,Qo=3;function ts(){let{_draw:t,_fillStroke:e}=bt(L.Canvas.prototype),s=bt(L.Canvas).extend({_draw(){t.call(this),this._ctx.globalCompositeOperation=
"destination-out",this._within=!0,t.call(this),this._within=!1,this._ctx.globalCompositeOperation="source-over"},_fillStroke(r,n){let{options:o}=n,{weight:a}=o;
this._within&&(o.weight=Math.max(a-2*Xo,0)),e.call(this,r,n),o.weight=a}});return new s({pane:"band-edges",padding:.1})}function vn(t,e){if(!e.length)return()=>{};
t.createPane("band-edges").style.zIndex="403";let s=ts();return e.forEach(r=>{for(let n=0;r.accuracy_m&&n<r.latlngs.length-1;){let o=n+1;for(;o<r.latlngs.length-
1&&Math.abs(r.latlngs[o+1].lat-r.latlngs[n].lat)<1;)o++;let a=r.latlngs.slice(n,o+1),i={interactive:!1,noClip:!0,smoothFactor:1};r.bands.push({band:L.polyline(a,
{...i,pane:"bands",className:r.routes.length>1?"band shared":`band route-${r.routes[0]}`}),edge:L.polyline(a,{...i,renderer:s,opacity:1})}),n=o}}),(r,n)=>{let o=getComputedStyle(
document.documentElement),a=t.getSize(),i=Math.min(a.x,a.y)/Qo;e.forEach(u=>{let d=u.latlngs[u.latlngs.length>>1].lat,c=n(u),l=u.accuracy_m||0,h=c.length>0&&l>Jo*
Gt(d,r),f=o.getPropertyValue(u.routes.length>1?"--soft":`--route-${u.routes[0]%14}`).trim();u.bands.forEach(({band:y,edge:M})=>{let x=y.getLatLngs(),N=(x[0].lat+
x[x.length-1].lat)/2,$=2*l/Gt(N,r),[b,A]=$>i?[M,y]:[y,M];A.remove(),h?b.addTo(t).setStyle({weight:$,color:f}):b.remove()})})}}var es=520,ns="600 11px ",os=.4;function ss(t){let e=[];return t.forEach(s=>{let r=e[e.length-1];r&&r[r.length-1].distanceTo(s[0])<8?r.push(...s):e.push([...s])}),
e}function*as(t,e,s){for(let r=0;r<t.length;r+=3){let n=r,o=0;for(;n+1<t.length&&o<s+14;)o+=t[n+1].distanceTo(t[n]),n++;if(o<s+14)continue;let a=t.slice(r,n+1);
a.some(i=>i.x<8||i.y<8||i.x>e.x-8||i.y>e.y-24)||a[0].distanceTo(a[a.length-1])<.96*o||(yield[a,r*6])}}var rs=(t,e,s)=>t.every(r=>!s(r.x+e.x-2,r.y+e.y-3,4,6,1));
function En({map:t,routes:e,usersOf:s},r){let n=L.svg({pane:"along",padding:.2}).addTo(t),o=_t(document.createElement("canvas"));o.font=ns+getComputedStyle(document.
body).fontFamily;let a=new Map,i=x=>{let N=a.get(x)??o.measureText(x).width+os*x.length;return a.set(x,N),N},u=null,d=-1,[c,l]=["",""].map(()=>L.SVG.create("g"));
bt(n)._rootGroup.append(c,l);function h(x){let N=[];return e.forEach(($,b)=>{if(!$.shown||x>=0&&b!==x)return;let A=null;$.parts.forEach(R=>{let B=x>=0?[]:s(R.leg).
filter(X=>X<b&&e[X].parts.some(D=>D.number===R.number&&D.system===R.system));if(!R.system||B.length){A=null;return}let K=x>=0?R.complete:R.seen;A&&A.name===R.system?
A.seen.push(...K):N.push(A={name:R.system,r:b,seen:[...K]})})}),N.map($=>({...$,seen:ss($.seen)}))}function f(x,N,$,b){let A=L.SVG.create("path"),R=L.SVG.create(
"text"),B=L.SVG.create("textPath");return A.setAttribute("d","M"+$.map(({x:K,y:X})=>`${K.toFixed(1)} ${X.toFixed(1)}`).join("L")),A.setAttribute("id",N),A.setAttribute(
"class","along-path"),B.setAttribute("href",`#${N}`),B.setAttribute("startOffset","50%"),B.textContent=x,R.setAttribute("class",b),R.append(B),[A,R]}function y({
origin:x,size:N,free:$,take:b,crossed:A},R){let B=R<0?c:l;B.replaceChildren();let K=t.getPixelOrigin().subtract(x);h(R).forEach((X,D)=>{let v=i(X.name),C=-1/0,E=0,
j=X.seen.flatMap(z=>{let T=E;return E+=6*z.length,[...as(z,N,v)].map(([F,I])=>({piece:F,at:T+I}))});for(let{piece:z,at:T}of j){if(T-C<es)continue;let I=z[z.length-
1].x<z[0].x?z.reverse():z,O=I[I.length-1].subtract(I[0]),S=Math.hypot(O.x,O.y),p=L.point(O.y/S,-O.x/S),w=[5,-15].find(W=>rs(I,p.multiplyBy(W+5),A))??(R>=0?5:void 0);
if(w===void 0)continue;let _=I.map(W=>W.add(p.multiplyBy(w)));if(_.slice(1).reduce((W,G,et)=>W+G.distanceTo(_[et]),0)<v+4)continue;let tt=I.filter((W,G)=>G%2===
0).map(W=>W.add(p.multiplyBy(w+5)));R<0&&!tt.every(({x:W,y:G})=>$(W-6,G-6,12,12))||(R<0&&tt.forEach(({x:W,y:G})=>b(W-6,G-6,12,12)),C=T,B.append(...f(X.name,`alo\
ng-${R}-${D}-${T}`,_.map(W=>W.subtract(K)),`along route-${X.r}${R<0?"":" hot"}`)))}})}function M(x){d=x,l.replaceChildren(),x>=0&&u&&y(u,x),c.style.display=x>=0&&
l.childElementCount?"none":""}return r.onLayout(x=>{u=x,y(x,-1),M(d)}),M}var Xt=4,is=20,kn=6,cs=44,ls=140,us=8,fs=[24e5,12e5,6e5,3e5],An=t=>Math.min(2.5+1.2*t,20),$n=t=>t.slice(1).reduce((e,s,r)=>e+s.distanceTo(t[r]),0),Sn=t=>L.point(
t.x+t.ox,t.y+t.oy);function ke(t,e){let s=[];return t.forEach((r,n)=>{let o=s[s.length-1],a=e(r);o&&o.value===a?o.to=n+1:s.push({value:a,from:n,to:n+1})}),s}function Cn(t){
for(let e=0;e<2;e++){let s=t.map(r=>r.map(({users:n,close:o})=>o.some(a=>a.users.length>n.length||a.users.some(i=>!n.includes(i)))?[...new Set([...n,...o.flatMap(
a=>a.users)])].sort((a,i)=>a-i):n));t.forEach((r,n)=>r.forEach((o,a)=>{o.users=s[n][a]}))}t.forEach(e=>{ke(e,s=>s.users.length>1).forEach(({value:s,from:r,to:n})=>{
let o=s&&$n(e.slice(r,n).map(a=>L.point(a.x,a.y)))>=is;for(let a=r;a<n;a++){let i=0,u=0;for(let d=Math.max(r,a-kn);d<Math.min(n,a+kn+1);d++,u++)i+=e[d].users.length;
e[a].count=o?Math.round(i/u):0}})})}function On({map:t,routes:e},s){e.length&&["trunk-edges","trunks"].forEach((c,l)=>{t.createPane(c).style.zIndex=String(404+l)});
let r=new Map,n=[],o=new Map;function a(c){s.visit(()=>{for(let l of fs)if(s.frame(c.toBounds(l)),t.getZoom()>=Xt)return;t.setView(c,Xt,{animate:!1})})}function i(c){
let l=r.get(c);if(l)return l;let h=An(c),f={pane:"trunks",interactive:!1,smoothFactor:0},y=L.polyline([],{pane:"hits",className:"hit",weight:Math.max(h,18),smoothFactor:0,
bubblingMouseEvents:!1});y.on("click",x=>a(x.latlng)),y.on("mouseover",()=>s.highlight(-1));let M=[L.polyline([],{...f,pane:"trunk-edges",className:"trunk-edge",
weight:h+3}),L.polyline([],{...f,className:"trunk",weight:h}),y];return r.set(c,M),M}function u(c){n=[];let l=new Map;e.forEach(({shown:h,dots:f})=>{h&&(ke(f,y=>y.
count).forEach(({value:y,from:M,to:x})=>{if(!y)return;let N=f.slice(Math.max(M-1,0),x+1).map(Sn),$=l.get(y)||[];l.set(y,$),$.push(L.LineUtil.simplify(N,.4).map(
b=>t.unproject(b,c)))}),ke(f,y=>y.count?y.users.join():"").forEach(({value:y,from:M,to:x})=>{y&&n.push({points:f.slice(M,x).map(Sn),users:f[M].users})}))}),l.forEach(
(h,f)=>i(f).forEach(y=>y.setLatLngs(h).addTo(t))),r.forEach((h,f)=>{l.has(f)||h.forEach(y=>y.remove())})}function d(c,l){let h=o.get(c);if(h)return h;let f=g("b\
utton","trunk-count",`${l.length} routes`);f.type="button",f.setAttribute("aria-label",`${l.length} routes: show them apart`),f.title=`Their numbers: ${l.map(x=>x+
1).join(", ")}`;let M={marker:L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:"trunk-holder",html:f,iconSize:[0,0]})}),button:f,open:()=>{}};
return L.DomEvent.disableClickPropagation(f),f.addEventListener("keydown",x=>x.stopPropagation()),f.addEventListener("click",()=>M.open()),M}return s.onLayout(({
zoom:c,origin:l,size:h,free:f,take:y})=>{let M=new Map,x=new Map,N=n.map(({points:$,users:b})=>({users:b,points:$.map(A=>A.subtract(l)).filter(({x:A,y:R})=>A>40&&
R>14&&A<h.x-40&&R<h.y-30)})).map($=>({...$,length:$n($.points)})).filter(({length:$})=>$>=cs).sort(($,b)=>b.users.length-$.users.length||b.length-$.length);for(let{
points:$,users:b}of N){if(M.size>=us)break;let A=b.join(),R=x.get(A)||[],B=62,K=22,X=[.5,.4,.6,.3,.7,.2,.8].map(E=>$[Math.floor(E*$.length)]).find(E=>f(E.x-B/2,
E.y-K/2,B,K)&&R.every(j=>j.distanceTo(E)>ls));if(!X)continue;y(X.x-B/2,X.y-K/2,B,K),x.set(A,[...R,X]);let D=`${A} ${R.length}`,v=d(D,b),C=t.unproject(X.add(l),c);
v.open=()=>a(C),v.marker.setLatLng(C).addTo(t),M.set(D,v)}o.forEach(({marker:$,button:b},A)=>{M.has(A)||(b===document.activeElement&&t.getContainer().focus({preventScroll:!0}),
$.remove())}),o=M}),s.addInk((c,l)=>n.flatMap(({points:h,users:f})=>{let y=An(f.length)/3;return h.map(M=>M.subtract(l)).flatMap(({x:M,y:x})=>[{x:M,y:x},{x:M-y,
y:x-y},{x:M+y,y:x+y}])})),{draw:u}}var ds=5,hs=5,Tn=18,ps=4e4,le=t=>t.km??NaN;function ms(t,e,s){let r=[t[0]];for(let n=1;n<t.length;n++){let o=t[n-1],a=t[n],i=L.LineUtil.clipSegment(o,a,s);if(i){
let[u,d]=i,c=Math.max(Math.ceil(u.distanceTo(d)/e),1),l=o.distanceTo(a)||1;for(let h=0;h<=c;h++){let f=u.multiplyBy(1-h/c).add(d.multiplyBy(h/c));f.km=le(o)+(le(
a)-le(o))*o.distanceTo(f)/l,r.push(f)}}r.push(a)}return r.filter((n,o)=>!o||n.x!==r[o-1].x||n.y!==r[o-1].y)}function gs(t,e,s){let r=[],n=null;for(let o=1;o<t.length;o++){
let a=L.LineUtil.clipSegment(t[o-1],t[o],s);if(!a)continue;let[i,u]=a,d=Math.max(Math.ceil(i.distanceTo(u)/e),1);(!n||!n.equals(i))&&r.push([i]);for(let c=1;c<=
d;c++)r[r.length-1].push(i.multiplyBy(1-c/d).add(u.multiplyBy(c/d)));n=u}return r}function ys(t){let e=[0];for(let s=1;s<t.length;s++)e.push(e[s-1]+Math.hypot(t[s].
x-t[s-1].x,t[s].y-t[s-1].y));for(let s=0,r=0,n=0,o=0,a=0;s<t.length;s++){for(;n<t.length&&e[n]<=e[s]+Tn;)o+=t[n].mx,a+=t[n].my,n++;for(;e[r]<e[s]-Tn;)o-=t[r].mx,
a-=t[r].my,r++;t[s].ox=o/(n-r),t[s].oy=a/(n-r)}}function Qt(t){if(!t.metres){let e=t.metres=[0];t.latlngs.slice(1).forEach((s,r)=>e.push(e[r]+te(t.latlngs[r],s).
m))}return t.metres}function Nn({leg:t,from_km:e,backwards:s},r){let n=Qt(t),o=n[n.length-1],a=o?t.km*r/o:0;return e+(s?t.km-a:a)}function Ae(t,e){let s=e===null?
NaN:e/1e3,r=s>0?Math.min(2,1-Math.floor(Math.log10(2*s))):2,n=10**-r,o=Math.max(0,r);return(Math.round(t/n)*n).toLocaleString("en",{minimumFractionDigits:o,maximumFractionDigits:o})}
function _n({map:t,data:e},s){let r=e.legs.map(v=>({...v,latlngs:v.line,bands:[]})),n=v=>[v.casing,v.line,v.over,v.hit].flatMap(C=>C||[]),o=e.routes.map((v,C)=>{
let E=0,j=v.legs.map(([O,S],p)=>{let w=r[O],_=v.standings[p]||"",H=w.schematic?"schematic":w.modelled?"modelled":"known",tt=`${w.medium} ${H} route-${C} ${_}`.trim(),
W={interactive:!1,smoothFactor:0,weight:w.medium==="land"?4:2.5},G={leg:w,number:O,backwards:S,system:v.systems[p],from_km:E,plain:[],dots:[],points:[],apart:[],
seen:[],complete:[],casing:L.polyline([],{...W,pane:"casings",className:`casing ${tt}`}),line:L.polyline([],{...W,pane:"lines",className:`line ${tt}`}),over:_===
"gone"?L.polyline([],{...W,pane:"lines",className:`over ${tt}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${tt}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};
return E+=w.km,G.hit.on("click",et=>{s.openRoute(s.routeNear(et.latlng)||{r:C,part:G},et.latlng)}),G.hit.on("mousemove",et=>{let st=s.routeNear(et.latlng)||{r:C,
part:G};s.highlight(st.r),s.pointed(st,et.latlng)}),G.hit.on("mouseout",()=>s.highlight(-1)),G}),z=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`\
number on-map route-${C}`,html:String(C+1),iconSize:[20,20]})}).on("click",()=>s.open("route",C,z.getLatLng())),T=L.layerGroup(j.flatMap(n)),F=L.latLngBounds(j.
flatMap(O=>O.leg.latlngs));return{parts:j,label:z,group:T,bounds:F,shown:!0,away:!1,since:v.since,until:v.until,dots:[],wanted:!0}}),a=v=>v.routes.filter(C=>o[C].
shown),i=v=>!s.only||s.only.includes(v),u=new Map,d=new Set,c=vn(t,r);function l(v){c(v,C=>a(C).filter(E=>(d.size?d.has(E):i(E))&&!s.failed.has(E)))}let h=null;
function f(v,C){v.forEach(({route:T,r:F})=>T.parts.forEach(I=>{let O=e.comparison&&F<e.comparison.paired?Qt(I.leg):null,S=L.LineUtil.simplify(I.leg.latlngs.map(
(p,w)=>{let _=t.project(p,C);return O&&(_.km=Nn(I,O[w])),_}),.8);I.plain=I.backwards?S.reverse():S}));let E=t.getPixelBounds(),j=E.getSize().multiplyBy(.7),z=L.
bounds(E.getTopLeft().subtract(j),E.getBottomRight().add(j));h=z,v.forEach(({route:T,r:F})=>{let I=T.dots=T.parts.flatMap(O=>ms(O.plain,6,z).map(S=>({x:S.x,y:S.
y,km:le(S),r:F,part:O,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[F],close:[],count:0})));I.forEach((O,S)=>{let p=I[Math.max(S-1,0)],w=I[Math.min(S+1,I.length-1)],_=Math.
hypot(w.x-p.x,w.y-p.y)||1;O.dx=(w.x-p.x)/_,O.dy=(w.y-p.y)/_})})}function y(v,C){let E=hs+2,j=new Map,z=(O,S)=>Math.floor(O/E)*67108864+Math.floor(S/E),T=O=>C?!s.
failed.has(O):i(O),F=v.filter(({r:O})=>T(O));F.forEach(({route:O})=>O.dots.forEach(S=>{let p=z(S.x,S.y),w=j.get(p);w?w.push(S):j.set(p,[S])}));let I=v.reduce((O,{
route:S})=>O+S.dots.length,0)<=ps;F.forEach(({route:O,r:S})=>O.dots.forEach(p=>{let w=new Map([[S,p]]);for(let nt=0;I&&nt<9;nt++){let P=p.x+(Math.floor(nt/3)-1)*
E,J=p.y+(nt%3-1)*E;for(let U of j.get(z(P,J))||[]){if(U.r===S)continue;let Y=Math.hypot(U.x-p.x,U.y-p.y),it=w.get(U.r);Y>E||Math.abs(U.dx*p.dx+U.dy*p.dy)<.8||(!it||
Y<Math.hypot(it.x-p.x,it.y-p.y))&&w.set(U.r,U)}}let _=a(p.part.leg).filter(T),H=[...new Set([...w.keys(),..._])].sort((nt,P)=>nt-P);if(H.length<2)return;let tt=[
...w.values()],W=w.get(H[0])||p;C&&Object.assign(p,{users:H,close:tt});let G=C?H.filter(nt=>d.has(nt)):H,et=_.includes(H[0])&&!w.has(H[0])?A(H[0],p.part):1,st=Math.
min(ds,Math.max(3.6,24/G.length),80/G.length)*et,ut=G.includes(S)?(G.indexOf(S)-(G.length-1)/2)*st:0,ot=tt.reduce((nt,P)=>[nt[0]+P.x/tt.length,nt[1]+P.y/tt.length],
[0,0]);p.mx=ot[0]-p.x-W.dy*ut,p.my=ot[1]-p.y+W.dx*ut})),C&&Cn(F.map(({route:O})=>O.dots))}s.choose=(v,C)=>{let E=[...d].join();u.set(v,C),d=new Set([...u.values()].
flat().sort((j,z)=>j-z)),E!==[...d].join()&&(t.getZoom()<Xt?s.redraw():l(t.getZoom()))};let M=-1;function x(v){let C=t.getZoom(),E=M===v||d.has(v);o[v].parts.forEach(
j=>{let z=(E?[j.points]:j.apart).map(T=>L.LineUtil.simplify(T,.4).map(F=>t.unproject(F,C)));n(j).forEach(T=>T.setLatLngs(z))})}let N=On({map:t,routes:o},s);function $(v){
let C=o.map((E,j)=>({route:E,r:j})).filter(({route:E})=>E.shown);f(C,v),y(C,v<Xt),C.forEach(({route:E,r:j})=>{ys(E.dots),E.parts.forEach(z=>{z.dots=[]}),E.dots.
forEach(z=>z.part.dots.push(z)),E.parts.forEach(z=>{z.points=z.dots.map(T=>L.point(T.x+T.ox,T.y+T.oy))}),E.parts.forEach((z,T)=>{let F=E.parts[T+1],I=F?[...z.dots,
F.dots[0]]:z.dots;z.points=I.map(O=>L.point(O.x+O.ox,O.y+O.oy)),z.apart=[[]],I.forEach((O,S)=>{let p=z.apart[z.apart.length-1];!O.count||S&&!I[S-1].count?p.push(
z.points[S]):p.length&&z.apart.push([])}),z.apart=z.apart.filter(O=>O.length>1)}),x(j)}),N.draw(v),b.forEach(E=>E(v))}let b=[];s.onLines=v=>{b.push(v)};function A(v,C){
let E=o[v].parts.find(j=>j.number===C.number);return E&&E.backwards!==C.backwards?-1:1}s.routeNear=(v,C=10)=>{let E=t.project(v,t.getZoom()),j=null,z=C;return o.
forEach((T,F)=>{T.shown&&T.parts.forEach(I=>{for(let O=1;O<I.points.length;O++){let S=L.LineUtil.pointToSegmentDistance(E,I.points[O-1],I.points[O]);S<z&&(z=S,j=
{r:F,part:I})}})}),j},s.addInk((v,C)=>{let E=L.bounds(C,C.add(t.getSize())),j=z=>gs(z,6,E).map(T=>T.map(F=>F.subtract(C)));return o.flatMap((z,T)=>z.shown?z.parts.
flatMap(F=>(F.complete=j(F.points),F.seen=d.has(T)?F.complete:F.apart.flatMap(j),F.seen.flat())):[])});let R=[.5,.4,.6,.3,.7,.2,.8,.1,.9];s.onLayout(({zoom:v,origin:C,
size:E,free:j,take:z})=>{o.forEach(T=>{if(T.label.remove(),!T.shown)return;let F=T.parts.flatMap(S=>S.seen.map(p=>({piece:p,users:p.length?a(S.leg).length:0})));
F.sort((S,p)=>S.users-p.users||p.piece.length-S.piece.length);let O=F.flatMap(({piece:S})=>R.map(p=>S[Math.floor(p*S.length)])).find(({x:S,y:p})=>S>14&&p>14&&S<
E.x-14&&p<E.y-14&&j(S-11,p-11,22,22));O&&(z(O.x-11,O.y-11,22,22),T.label.setLatLng(t.unproject(O.add(C),v)).addTo(t))})});let B=En({map:t,routes:o,usersOf:a},s);
s.highlight=v=>{if(v===M)return;let C=M;M=v,t.getZoom()<Xt&&[C,v].forEach(E=>{o[E]?.shown&&x(E)}),document.documentElement.classList.toggle("has-hot",v>=0),document.
querySelectorAll(".hot").forEach(E=>E.classList.remove("hot")),B(v),v>=0&&document.querySelectorAll(`.route-${v}`).forEach(E=>E.classList.add("hot"))};let K=v=>{
if(v instanceof SVGPathElement)return-2;let C=v instanceof Element&&v.closest("[class*=route-], [data-route]");if(!C)return-1;let E=/(?:^| )route-(\d+)(?: |$)/.
exec(C.getAttribute("class")||"");return Number(E?E[1]:C.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(v=>document.addEventListener(v,C=>{let E=K(
C.target);E>-2&&s.highlight(E)})),document.addEventListener("focusout",()=>s.highlight(-1)),s.kpAt=({part:v},C)=>{let{leg:E}=v,j=Qt(E),z=t.project(C,t.getZoom()),
T=E.latlngs.map(O=>t.project(O,t.getZoom())),F=1/0,I=0;for(let O=1;O<T.length;O++){let[S,p]=[T[O-1],T[O]],w=p.subtract(S),_=w.x**2+w.y**2,H=z.subtract(S),tt=_?Math.
min(Math.max((H.x*w.x+H.y*w.y)/_,0),1):0,W=z.distanceTo(S.add(w.multiplyBy(tt)));W<F&&(F=W,I=j[O-1]+tt*(j[O]-j[O-1]))}return Nn(v,I)},s.openRoute=(v,C)=>{let E=s.
open("route",v.r,C,v.part.number),{leg:j}=v.part,z=j.accuracy_m===null?NaN:j.accuracy_m/1e3,T=Ae(s.kpAt(v,C),j.accuracy_m),F=Number.isNaN(z)?"accuracy not known":
`± ${z} km`,I=g("p","kp",g("b","",`KP ${T} km`),` along the route from its start, ${F}. ${s.hereLines(C).join(". ")}.`);return Ct(E,"h2").after(I),E};let X=v=>document.
querySelector(`[data-route="${v}"]`);function D(v,C){let E=v.wanted&&!v.away,j=X(C);if(j){let z=j.querySelector("input");z&&(z.checked=v.wanted),j.classList.toggle(
"off",!E),Ct(j,".when").textContent=v.away?` (not in ${s.year})`:""}v.shown!==E&&(v.shown=E,E?v.group.addTo(t):v.group.remove())}s.routes=o,s.legs=r,o.forEach((v,C)=>{
v.group.addTo(t);let E=X(C),j=E&&Ct(E,".go"),z=j?.textContent??`Route ${C+1}`,T=s.addLayer({key:`route-${C}`,title:z,parent:"routes",show:O=>{v.wanted=O,D(v,C)},
mark:()=>g("span",`number route-${C}`,String(C+1))}),F=()=>{s.open("route",C,null),s.visit(()=>s.frame(v.bounds))};s.addSearch({names:[z,j?.title],kind:`route ${C+
1}`,open:F});let I=E&&E.querySelector("input");I&&I.addEventListener("change",()=>T.set(I.checked)),j&&j.addEventListener("click",F)}),s.onYear(v=>o.forEach((C,E)=>{
C.away=v!==null&&(C.since!==null&&v<C.since||C.until!==null&&v>C.until),D(C,E)}),o.flatMap(v=>[v.since,v.until])),s.onDraw($),t.on("moveend",()=>{let v=t.getPixelBounds();
h&&!h.contains(v)&&$(t.getZoom())}),s.onDraw(l)}var bs=10,ws=10,Ls=240,Se=.005;function xs(t){return t.map(e=>{let s=0,r=0,n=[];for(let o=0;o<e.length;o+=2)s+=e[o],r+=e[o+1],n.push([s/bs,r]);return n})}function Pn(t,{
data:e,features:s},r){let{routes:n,legs:o,systems:a,relief:i}=e.along,{parts:u}=r.routes[t],{stretches:d,spans:c}=n[t],l=[],h=[];u.forEach(({number:y,leg:M,backwards:x,
from_km:N})=>{let{depths:$,crosses:b}=o[y]||{depths:[],crosses:[]},A=R=>N+(x?M.km-R:R);xs($).forEach(R=>{let B=R.map(([K,X])=>[A(K),X,X]);l.push(x?B.reverse():B)}),
b.forEach(([R,B])=>h.push([A(R),a[B]]))});let f=u[u.length-1];return{key:`route-${t}`,look:`route-${t}`,name:s.routes[t].name,km:f.from_km+f.leg.km,parts:u,stretches:d,
spans:c,depths:l,crosses:h.sort((y,M)=>y[0]-M[0]),source:i?[`Depth: ${i[0]}, read between cells of ${i[1]} arc minutes (about ${i[2]} km)`]:[]}}function Ms({facts:t}){
let e=/\d[\d.,]*/.exec(String(t.accuracy??""));return e?1e3*Number(e[0].replace(",","")):null}function Bn(t,{features:e},s){let r=e.segments[t],n=e.systems[r.system],
o={latlngs:r.line,medium:"sea",km:0,accuracy_m:Ms(r)},a=Qt(o);o.km=a[a.length-1]/1e3;let i={leg:o,number:t,backwards:!1,from_km:0,system:n.name},[u,d]=["from","\
to"].map(y=>[r.facts[y]??""].flat().map(x=>typeof x=="number"?e.places[x]?.name??"":x).join("")),c={key:`segment-${t}`,look:"",name:r.name,km:o.km,parts:[i],spans:[],
crosses:[],depths:[],source:[],stretches:[{to:o.km,medium:"sea",name:n.name,ends:[u,d],status:"",stops:[],look:r.confidence==="schematic"?"schematic":"laid"}]},
l=[],h=0,f=Math.min(Ls,Math.max(1,Math.ceil(o.km/ws)));for(let y=0;y<=f;y++){let M=o.km*y/f,x=s.depthAt(ue(c,M));x?(h=Math.max(h,x.cell_km),l.length||c.depths.push(
l),l.push([M,x.low_m,x.high_m])):l=[]}return c.source=h?[`Depth: ETOPO1 as this page has it, in steps, cells of about ${h} km`]:[],c}var $e=({parts:t},e)=>t.find(
({from_km:s,leg:r})=>e<=s+r.km+Se)||t[t.length-1];function ue(t,e){let{leg:s,backwards:r,from_km:n}=$e(t,e),o=Qt(s),{latlngs:a}=s,i=o[o.length-1],u=s.km?Math.min(
Math.max((e-n)/s.km,0),1):0,d=i*(r?1-u:u),c=Math.max(1,o.findIndex(M=>M>=d)),l=o[c]-o[c-1],h=l?(d-o[c-1])/l:0,f=a[c-1],y=a[c];return L.latLng(f.lat+h*(y.lat-f.lat),
f.lng+h*(y.lng-f.lng))}function Ce({depths:t},e){for(let s of t){if(e<s[0][0]-Se||e>s[s.length-1][0]+Se)continue;let r=Math.min(Math.max(1,s.findIndex(([u])=>u>=
e)),s.length-1);if(!r)return[s[0][1],s[0][2]];let[n,o]=[s[r-1],s[r]],a=o[0]-n[0],i=a?Math.min(Math.max((e-n[0])/a,0),1):0;return[n[1]+i*(o[1]-n[1]),n[2]+i*(o[2]-
n[2])]}return null}function In({depths:t}){let e=null;return t.forEach(s=>s.forEach(([r,n,o])=>{n===o&&(!e||n>e[1])&&(e=[r,n])})),e}function zn({parts:t,depths:e}){
let s=t.reduce((r,{leg:n})=>r+(n.medium==="sea"?n.km:0),0);return e.reduce((r,n)=>r+n[n.length-1][0]-n[0][0],0)<s-1}function Rn({spans:t,crosses:e},s,r){return{
spans:t.filter(([,n,o])=>s>=n-(o>n?0:r)&&s<=o+(o>n?0:r)),crosses:e.filter(([n])=>Math.abs(n-s)<=r)}}function jn({unit:t,rows:e,note:s}){let r="Cost by component",n=Math.max(...e.map(({ends:d})=>Math.max(...d.filter(c=>c!==null))),0),o=(d,c)=>{let l=g("th","",d);
return l.scope=c,l},a=e.map(({name:d,texts:c,ends:[l,h,f],whole:y})=>{let M=g("i","bar"),x=[l??h,h,f??h];["low","value","high"].forEach((b,A)=>M.style.setProperty(
`--${b}`,`${n?100*(x[A]??0)/n:0}%`));let N=g("td","",M),$=g("tr","bars",N);return N.colSpan=4,$.setAttribute("aria-hidden","true"),[g("tr",y?"whole":"",o(d,"row"),
...c.map((b,A)=>g("td",b?"":"none",A===1?g("b","",b):b||"–"))),$]}),i=g("table","costs",g("caption","",g("b","",r),...t?[" · ",g("span","",t)]:[]),g("thead",
"",g("tr","",g("td",""),...["low","likely","high"].map(d=>o(d,"col")))),g("tbody","",...a.flat())),u=g("section","cost",...e.length?[i]:[g("h3","",r)],g("p","sm\
all",s));return u.tabIndex=0,u.setAttribute("aria-label",r),u}var Nt=52,vs=16,Es=14,Pt=46,ks=63,Oe=69,jt=14,Dn=20,As=56,Ss="11px system-ui, sans-serif",ne=t=>Math.round(t).toLocaleString("en");function lt(t,e,s){let r=document.
createElementNS("http://www.w3.org/2000/svg",t);return Object.entries(e).forEach(([n,o])=>r.setAttribute(n,String(o))),s!==void 0&&(r.textContent=s),r}var Fn=_t(
g("canvas"));function fe(t){return Fn.font=Ss,Fn.measureText(t).width}function ee(t,e){if(fe(t)<=e)return t;let s=[...t];for(;s.length&&fe(`${s.join("")}…`)>e;)
s.pop();return s.length>2?`${s.join("").trimEnd()}…`:""}function Zn(t){let e=10**Math.floor(Math.log10(t)),s=t/e;return e*(s>5?10:s>2?5:s>1?2:1)}function Vn(t,e,s){
let r=Math.max(s.width-Nt-vs,40),n=e.to-e.from,o=$=>Nt+($-e.from)/n*r,a=$=>Math.min(Math.max(e.from+($-Nt)/r*n,e.from),e.to),i=$s(t),u=Oe+jt*i.count+(i.count?7:
0),d=Math.max(s.height,u+As+Dn),c=d-Dn,l=lt("svg",{width:s.width,height:d,class:`diagram ${t.look}`.trim(),"aria-hidden":"true"}),h=`clip-${t.key}`,f=lt("clipPa\
th",{id:h});f.append(lt("rect",{x:Nt,y:0,width:r,height:d}));let y=lt("pattern",{id:`hatch-${t.key}`,width:6,height:6,patternUnits:"userSpaceOnUse",patternTransform:"\
rotate(45)"});y.append(lt("path",{d:"M0 0V6",class:"hatch"}));let M=lt("defs",{});M.append(f,y);let x=lt("g",{"clip-path":`url(#${h})`});l.append(M,x),Cs(t,{x:o,
top:u,foot:c,svg:l,inside:x,range:e,inner:r}),Os(t,o,x,[Nt,Nt+r]),Ts(i,o,x,e),_s(t,o,{svg:l,range:e,width:s.width}),Ps(e,o,{svg:l,foot:c,inner:r});let N=lt("g",
{class:"cursor"});return N.append(lt("path",{d:`M0 ${Pt-12}V${c}`}),lt("circle",{cy:Pt,r:5}),lt("circle",{r:3.5,class:"at-depth"})),l.append(N),{svg:l,x:o,kpAt:a,
cursor:N,yOf:Un(t,u,c).y}}function $s({spans:t}){let e=[],s=t.filter(([o,a,i])=>(o==="waters"||o==="country")&&i>a),r=s.sort((o,a)=>o[1]-a[1]).map(([,o,a])=>{let i=e.
findIndex(d=>d<=o+.1),u=i<0?e.length:i;return e[u]=a,u}),n=t.filter(([o])=>o==="risk"||o==="strait");return{named:s,at:r,risks:n,risk:e.length,count:e.length+(n.
length?1:0)}}function Un({depths:t},e,s){let r=t.reduce((a,i)=>i.reduce((u,[,,d])=>Math.max(u,d),a),0),n=Zn(Math.max(r,20)/3),o=n*Math.ceil(Math.max(r,20)*1.02/
n);return{floor:o,step:n,y:a=>e+a/o*(s-e)}}function Cs(t,{x:e,top:s,foot:r,svg:n,inside:o,range:a,inner:i}){let{y:u,floor:d,step:c}=Un(t,s,r),l=f=>Math.round(f*
10)/10;for(let f=0;t.depths.length&&f<=d;f+=c)o.append(lt("path",{d:`M${Nt} ${l(u(f))+.5}H${Nt+i}`,class:"grid"})),n.append(lt("text",{x:Nt-6,y:l(u(f))+4,class:"\
end"},ne(f)));t.depths.length&&n.append(lt("text",{transform:`translate(11 ${(s+r)/2}) rotate(-90)`,class:"middle"},"Depth, m")),t.depths.forEach(f=>{if(f[f.length-
1][0]<a.from||f[0][0]>a.to)return;let y=(b,A)=>A.map(R=>`${l(e(R[0]))} ${l(u(R[b]))}`).join("L"),M=[...f].reverse(),[x,N]=[f[0],f[f.length-1]].map(([b])=>l(e(b))),
$=f.some(([,b,A])=>A>b);o.append(lt("path",{d:`M${x} ${u(0)}L${y(1,f)}L${N} ${u(0)}Z`,class:"water"}),lt("path",{d:`M${x} ${r}L${y(2,f)}L${N} ${r}Z`,class:"rock"}),
lt("path",$?{d:`M${y(1,f)}L${y(2,M)}Z`,class:"steps"}:{d:`M${y(1,f)}`,class:"seabed"}))});let h=0;t.stretches.forEach(({to:f,medium:y})=>{if(y==="land"&&f>a.from&&
h<a.to){let M=e(Math.max(h,a.from)),x=e(Math.min(f,a.to))-M;o.append(lt("rect",{x:M,y:s,width:x,height:r-s,class:"land-part"}),lt("rect",{x:M,y:s,width:x,height:r-
s,fill:`url(#hatch-${t.key})`})),x>fe("on land")+8&&o.append(lt("text",{x:M+x/2,y:(s+r)/2+4,class:"middle haloed"},"on land"))}h=f})}function Os(t,e,s,r){let n=0;
t.crosses.forEach(([o])=>s.append(lt("path",{d:`M${e(o)} ${Pt-8}V${Pt+8}`,class:"crosses"}))),t.stretches.forEach(({to:o,medium:a,name:i,status:u,look:d})=>{let c=e(
n),l=e(o),h=` ${d}`;a==="land"?s.append(lt("rect",{x:c,y:Pt-5,width:l-c,height:10,class:`on-land${h}`})):s.append(lt("path",{d:`M${c} ${Pt}H${l}`,class:`at-sea${h}`}));
let f=[Math.max(c,r[0]),Math.min(l,r[1])],y=ee([i,u&&`(${u})`].filter(Boolean).join(" "),f[1]-f[0]-8);y&&s.append(lt("text",{x:(f[0]+f[1])/2,y:ks,class:"middle \
system-name"},y)),n=o}),t.stretches.forEach(({stops:o})=>o.forEach(([a])=>s.append(lt("path",{d:`M${e(a)} ${Pt-4}l4 4l-4 4l-4 -4Z`,class:"stop"}))))}function Ts({
named:t,at:e,risks:s,risk:r},n,o,a){t.forEach(([c,l,h,f],y)=>{if(h<a.from||l>a.to)return;let M=n(Math.max(l,a.from)),x=n(Math.min(h,a.to))-M,N=Oe+jt*e[y];o.append(
lt("rect",{x:M,y:N,width:Math.max(x-1,1),height:jt-2,rx:2,class:c}));let $=ee(f,x-8);$&&o.append(lt("text",{x:M+x/2,y:N+jt-5,class:"middle"},$))});let i=Oe+jt*r;
s.filter(([,c,l])=>l>c).forEach(([,c,l,h])=>{if(l<a.from||c>a.to)return;let f=n(Math.max(c,a.from)),y=n(Math.min(l,a.to))-f;o.append(lt("rect",{x:f,y:i+2,width:Math.
max(y-1,2),height:jt-4,rx:2,class:"risk"}));let x=s.every(N=>N[3]===h||N[2]<=c||N[1]>=l)&&ee(h,y-8);x&&o.append(lt("text",{x:f+y/2,y:i+jt-5,class:"middle"},x))});
let u=s.filter(([,c,l])=>l===c&&c>=a.from&&c<=a.to).sort((c,l)=>c[1]-l[1]),d=s.filter(([,c,l])=>l>c).map(([,c])=>c);u.forEach(([c,l,,h],f)=>{o.append(lt("path",
{d:`M${n(l)-4} ${i+3}h8l-4 8Z`,class:c==="strait"?"narrow":"risk-at"}));let y=[u[f+1]?.[1]??a.to,...d.filter(x=>x>l)],M=ee(h,n(Math.min(...y))-n(l)-16);M&&o.append(
lt("text",{x:n(l)+7,y:i+jt-4,class:"haloed"},M))})}function Ns(t,e,s){let r=[[],[]];s.forEach(({at:n,name:o,isEnd:a})=>{let i=ee(o,a?170:120),u=fe(i)*(a?1.1:1)+
8;if(!i)return;let d=Math.min(Math.max(n-u/2,2),e-u-2),c=r.findIndex(h=>h.every(([f,y])=>d+u<=f||d>=y));if(c<0)return;r[c].push([d,d+u]);let l=Pt-18-Es*c;t.append(
lt("path",{d:`M${n} ${Pt-5}V${l+3}`,class:"leader"}),lt("text",{x:d+u/2,y:l,class:`middle${a?" end-name":""} haloed`},i))})}function _s({stretches:t},e,{svg:s,range:r,
width:n}){let o=t[t.length-1],a=(c,l,h=!1)=>({km:c,name:l,isEnd:h}),i=[a(0,t[0].ends[0],!0),a(o.to,o.ends[1],!0),...t.slice(0,-1).map(({to:c,ends:[,l]})=>a(c,l))],
u=t.flatMap(c=>c.stops.map(([l,h])=>a(l,h))),d=({km:c})=>c>=r.from-.05&&c<=r.to+.05;Ns(s,n,[...i,...u].filter(d).map(({km:c,...l})=>({at:e(c),...l}))),i.filter(
d).forEach(({km:c})=>s.append(lt("circle",{cx:e(c),cy:Pt,r:4,class:"place"})))}function Ps(t,e,{svg:s,foot:r,inner:n}){let o=Zn((t.to-t.from)/Math.max(2,Math.floor(
n/110)));s.append(lt("path",{d:`M${Nt} ${r+.5}H${Nt+n}`,class:"axis"}));for(let a=Math.max(0,Math.ceil(t.from/o-1e-9)),i=a*o;i<=t.to+1e-9;i=++a*o)s.append(lt("p\
ath",{d:`M${e(i)} ${r}v4`,class:"axis"}),lt("text",{x:e(i),y:r+15,class:"middle"},i.toLocaleString("en",{maximumFractionDigits:2})));s.append(lt("text",{x:Nt-14,
y:r+15,class:"end"},"KP, km"))}var Bs=5,Is=30,zs=620,Rs=840;function Te(t,e,s){let r=g("button","",t);return r.type="button",r.title=e,r.setAttribute("aria-label",e),r.addEventListener("click",
s),r}var Gn=t=>g("bdi","",t);function js(t,{widen:e,close:s}){let r=g("h2",""),n=g("select",""),o=g("p","profile-at"),a=g("div","profile-chart"),i=g("p","profil\
e-notes");n.setAttribute("aria-label","Along"),a.tabIndex=0,Object.entries({role:"slider","aria-label":"KP along the route","aria-valuemin":"0","aria-valuenow":"\
0"}).forEach(([c,l])=>a.setAttribute(c,l));let u=g("div","profile-buttons",Te("−","Show more of the route",()=>e(2)),Te("+","Show less of the route, round the\
 mark",()=>e(.5)),Te("×","Close the profile",s)),d=g("div","profile-body",a,...t?[jn(t)]:[]);return{title:r,list:n,at:o,chart:a,notes:i,body:d,head:g("header",
"",r,n,u)}}function Ds(t,e,s,r){let{leg:n,system:o}=$e(t,e),a=Ce(t,e),{spans:i,crosses:u}=Rn(t,e,s),d=f=>ne(f<100?f:Math.round(f/10)*10),c=n.medium==="land"?"on\
 land":a?a[0]===a[1]?`depth about ${d(a[0])} m`:`depth ${d(a[0])} to ${d(a[1])} m`:"depth not known",l=[...new Set([o,...i.map(([,,,f])=>f)].filter(Boolean))],h=[
...new Set(u.map(([,f])=>f))];return[g("b","",`KP ${Ae(e,n.accuracy_m)} km`),g("span","",r),g("span","",c),...l.map(Gn),...h.length?[g("span","",g("span","","cr\
osses")," ",...h.flatMap((f,y)=>[y?", ":"",Gn(f)]))]:[]]}function qn(t,e){let{map:s,data:r,features:n}=t,o=r.along?.routes.length??0,a=!r.routes.length;if(!o&&!(a&&
n.segments.length))return;let i=g("section","profile");Object.assign(i,{id:"profile",hidden:!0}),i.setAttribute("aria-label","Line diagram and depth profile"),At(
"panel").parentElement?.after(i);let u=new Map,d=null,c=null,l=null,h=a?"":"route-0",f=!1,y=!1,M=0,x=0,N=0,$={from:0,to:1},b=S,A=null,R=L.circleMarker([0,0],{pane:"\
measure",className:"at-kp",radius:7,interactive:!1});function B(P){let[J,U]=P.split("-"),Y=u.get(P)||(J==="route"?Pn(Number(U),t,e):Bn(Number(U),t,e));return u.
set(P,Y),Y}function K(P){if(!a)return r.routes.slice(0,o).map((U,Y)=>[`route-${Y}`,`${Y+1} · ${e.layers.find(it=>it.key===`route-${Y}`)?.title}`]);let J=n.segments[Number(
P.split("-")[1])]?.system;return n.segments.flatMap(({system:U,name:Y},it)=>U===J?[[`segment-${it}`,Y]]:[])}function X(){if(d)return d;let P=d=js(r.cost,{widen:_,
close:j});return i.append(P.head,P.at,P.body,P.notes),P.list.addEventListener("change",()=>F(P.list.value)),H(P.chart),new ResizeObserver(()=>{D(O)}).observe(P.
chart),P}function D(P){let J=[S,O,T];J.indexOf(P)>J.indexOf(b)&&(b=P),x||=requestAnimationFrame(()=>{let U=b;[x,b]=[0,S],i.hidden||U()})}function v(){s.fire("vi\
sit"),s.invalidateSize({pan:!1,animate:!1})}function C(){clearTimeout(N),i.hidden&&(kt()&&(e.closeCard(),e.expand(!1)),i.hidden=!1,document.body.classList.add("\
profiled"),v(),e.profile.changed(!0),z())}function E(){if(i.hidden)return;let P=i.contains(document.activeElement);i.hidden=!0,y=!1,document.body.classList.remove(
"profiled"),R.remove(),v(),e.profile.changed(!1),P&&A?.isConnected&&A.focus({preventScroll:!0})}function j(){f=!0,E()}function z(){let{title:P,list:J,at:U}=X();
if(l?.key!==h&&([M,c]=[0,null]),J.hidden=P.hidden=!1,!h){P.textContent="Pick a cable system, on the map or in the list",J.hidden=!0,U.replaceChildren();return}P.
textContent="Along";let Y=K(h);J.replaceChildren(...Y.map(([it,ht])=>{let Lt=g("option","",ht);return Lt.value=it,Lt.dir="auto",Lt})),J.value=h,setTimeout(()=>D(
T),30)}function T(){l=B(h),$={from:0,to:l.km},X().notes.replaceChildren(...I(l)),O()}function F(P){P===h&&l?.key===P&&c||(h=P,i.hidden||z())}function I(P){let{source:J,
crosses:U,spans:Y,stretches:it}=P,ht=In(P),Lt=(wt,Ot)=>g("span","key-of",g("i",wt)," ",g("span","",Ot)),$t=wt=>Y.some(([Ot])=>Ot===wt);return[...U.length?[Lt("k\
-crosses","the drawn line of another cable crosses")]:[],...it.some(({stops:wt})=>wt.length)?[Lt("k-stop","landing or branching unit")]:[],...$t("strait")?[Lt("\
k-narrow","strait, where it is narrowest")]:[],...$t("risk")?[Lt("k-risk","shared-risk zone: the whole leg, or one place")]:[],...zn(P)?[g("span","","left open:\
 the grid has no sea there")]:[],...ht?[g("span","",`deepest ${ne(ht[1])} m, at KP ${ne(ht[0])} km`)]:[],...J.map(wt=>g("span","",wt)),g("span","","modelled, no\
t surveyed; heights on land are not in the tables")].flatMap((wt,Ot)=>Ot?[" · ",wt]:[wt])}function O(){let{chart:P}=X();!l||i.hidden||!P.clientWidth||(c=Vn(l,$,
{width:P.clientWidth,height:P.clientHeight}),P.replaceChildren(c.svg),P.setAttribute("aria-valuemax",String(Math.round(l.km))),S())}function S(){let{at:P,chart:J}=X();
if(!l||!c)return;let U=c.x(M),Y=Ce(l,M),it=ue(l,M);c.cursor.setAttribute("transform",`translate(${U} 0)`),c.cursor.toggleAttribute("hidden",M<$.from||M>$.to),c.
cursor.querySelector(".at-depth")?.setAttribute("cy",String(Y?c.yOf((Y[0]+Y[1])/2):-99));let ht=Math.max(1,($.to-$.from)/J.clientWidth*4),Lt=Ds(l,M,ht,e.hereLines(
it)[0]);P.replaceChildren(...Lt.flatMap(($t,wt)=>wt?[" · ",$t]:[$t])),J.setAttribute("aria-valuenow",String(Math.round(M))),queueMicrotask(()=>J.setAttribute("\
aria-valuetext",P.textContent||"")),R.setLatLng(p(it)).addTo(s).getElement()?.setAttribute("class",`at-kp ${l.look}`)}function p(P){let J=s.getZoom(),U=s.project(
P,J),[Y,it]=(l?.key||"").split("-"),ht=U,Lt=Is;return Y==="route"&&e.routes[Number(it)].parts.forEach(({points:$t})=>$t.forEach((wt,Ot)=>{let Dt=Ot+1<$t.length?
L.LineUtil.closestPointOnSegment(U,wt,$t[Ot+1]):wt,Ft=Dt.distanceTo(U);Ft<Lt&&([ht,Lt]=[Dt,Ft])})),s.unproject(ht,J)}function w(P){if(!l)return;M=Math.min(Math.
max(P,0),l.km);let J=$.to-$.from;if(M<$.from||M>$.to){let U=Math.min(Math.max(M-J/2,0),l.km-J);$={from:U,to:U+J},D(O)}else D(S)}function _(P){if(!l)return;let J=Math.
min(l.km,Math.max(P*($.to-$.from),Math.min(Bs,l.km))),U=Math.min(Math.max(M-J/2,0),l.km-J);$={from:U,to:U+J},D(O)}function H(P){let J=U=>{c&&w(c.kpAt(U.clientX-
P.getBoundingClientRect().left))};P.addEventListener("pointermove",J),P.addEventListener("pointerdown",J),P.addEventListener("dblclick",tt),P.addEventListener("\
keydown",U=>{if(U.altKey||U.ctrlKey||U.metaKey)return;let Y=($.to-$.from)/(U.shiftKey?20:200),it={ArrowRight:()=>w(M+Y),ArrowLeft:()=>w(M-Y),ArrowUp:()=>w(M+Y),
ArrowDown:()=>w(M-Y),PageUp:()=>w(M+20*Y),PageDown:()=>w(M-20*Y),Home:()=>w(0),End:()=>w(l?.km??0),"+":()=>_(.5),"=":()=>_(.5),"-":()=>_(2),Enter:tt};it[U.key]&&
(it[U.key](),U.preventDefault(),U.stopPropagation())})}function tt(){let P=l&&ue(l,M);P&&e.visit(()=>s.panTo(P,{animate:!1}))}["pointerdown","focusin"].forEach(
P=>i.addEventListener(P,()=>{y=!0})),i.addEventListener("keydown",P=>{P.key==="Escape"&&(P.preventDefault(),j())});function W(P,J,U){if(i.hidden||!l||!c)return;
let Y=l.parts.find(({number:it,from_km:ht})=>it===J.number&&(l?.key!==P||!("from_km"in J)||J.from_km===ht));Y&&P.startsWith("route")===l.key.startsWith("route")&&
w(e.kpAt({part:Y},U))}e.pointed=({r:P,part:J},U)=>W(`route-${P}`,J,U),e.pointedSegment=(P,J)=>{l?.key===`segment-${P}`&&W(l.key,l.parts[0],J)},e.profile={toggle(){
if(!i.hidden){j();return}A=document.activeElement,C(),y=!0,A?.matches(":focus-visible")&&X().chart.focus({preventScroll:!0});let[P,J]=h.split("-");kt()&&P==="ro\
ute"&&e.visit(()=>e.frame(e.routes[Number(J)].bounds))},pick:P=>{P<o&&F(`route-${P}`)},changed:()=>{},there:!0};let G=()=>!kt()&&window.innerHeight>=(r.comparison?
Rs:zs);function et(P){F(P),!f&&G()&&C()}let{open:st,openRoute:ut,closeCard:ot}=e;e.closeCard=()=>{let P=ot();return P&&!y&&(N=setTimeout(E)),P},e.open=(P,J,U,Y=null)=>{
let it=st(P,J,U,Y);if(P==="route"&&J<o&&et(`route-${J}`),a&&P==="segment"&&et(`segment-${J}`),a&&P==="system"){let ht=Y??nt(J);ht>=0&&et(`segment-${ht}`)}return it},
e.openRoute=(P,J)=>{let Y=kt()&&!i.hidden?i:ut(P,J);return P.r<o&&F(`route-${P.r}`),requestAnimationFrame(()=>requestAnimationFrame(()=>e.pointed(P,J))),Y};function nt(P){
let J=-1,U=0;return n.segments.forEach((Y,it)=>{if(Y.system!==P)return;let ht=L.latLngBounds(Y.line),Lt=ht.getSouthWest().distanceTo(ht.getNorthEast());Lt>U&&([
J,U]=[it,Lt])}),J}e.onLines(()=>D(S)),s.on("zoomend",()=>D(S)),r.cost&&requestAnimationFrame(()=>{G()&&(C(),location.hash||e.frame(r.bounds))})}function Hn(t,e,s,r){let n=t.getContainer(),o=At("panel-toggle"),a=At("card"),i=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),u=L.control.zoom().addTo(t),
d=()=>document.body.classList.contains("comparing"),c=!0,l=0;function h(){let D=!a.hidden,v=c&&!D;o.setAttribute("aria-expanded",String(v)),At("panel-body").hidden=
!v,e.classList.toggle("closed",!v&&!D),e.classList.toggle("carded",D),n.parentElement?.parentElement?.classList.toggle("covered",v||D),cancelAnimationFrame(l),l=
requestAnimationFrame(r)}function f(D){c=D,D&&B.close(),h()}o.addEventListener("click",()=>f(o.getAttribute("aria-expanded")!=="true"));function y(){let{width:D,
height:v}=e.getBoundingClientRect(),C=e.classList.contains("closed"),E=t.attributionControl.getContainer()?.offsetHeight??0;if(!kt())return e.getBoundingClientRect().
left>=n.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,E+24]}:C?{paddingTopLeft:[76,v+34],paddingBottomRight:[60,E+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[D+60,50]};let j=n.getBoundingClientRect(),z=C?null:e.getBoundingClientRect(),T=z&&z.top<j.top+40,F=z&&!T?Math.max(j.bottom-z.top,0)+14:
E+62,I=T?Math.max(j.right-z.left,0)+20:30,O=n.clientHeight<330;return{paddingTopLeft:[30,O||!C?20:v+26],paddingBottomRight:[Math.min(I,j.width/2),Math.min(O?56:
F,j.height*.6)]}}function M(D){t.fitBounds(D,{...y(),animate:!1})}let x=null,N=()=>({at:t.getCenter(),size:t.getSize(),corner:t.containerPointToLatLng([0,0]),zoom:t.
getZoom()}),$=()=>{let D=N();return x!==null&&D.zoom===x.to.zoom&&t.project(D.corner).distanceTo(t.project(x.to.corner))<2};function b(D){cancelAnimationFrame(l),
requestAnimationFrame(()=>setTimeout(()=>{let v=$()&&x?x.from:N();t.fire("visit"),D(),x={from:v,to:N()}}))}function A(){if(!x||!$())return!1;let{from:D}=x;x=null,
t.fire("visit");let v=t.getSize(),C=v.equals(D.size)?D.at:t.unproject(t.project(D.corner,D.zoom).add(v.divideBy(2)),D.zoom);return t.setView(C,D.zoom,{animate:!1}),
!0}function R(){let{paddingTopLeft:D,paddingBottomRight:v}=y();t.options.minZoom=0;let C=t.getBoundsZoom(s.bounds,!1,L.point(D[0]+v[0],D[1]+v[1])),E=Math.floor(
4*Math.min(t.getBoundsZoom(s.window,!0),C))/4;t.getZoom()<E&&t.setZoom(E,{animate:!1}),t.setMinZoom(E)}let B=Fs(t,a,h);function K(){i.setPosition("bottomleft"),
u.setPosition(kt()?"bottomright":"bottomleft"),f(!kt()&&!d())}let X=t.attributionControl.getContainer();return X?.addEventListener("click",D=>{D.target instanceof
Element&&D.target.closest("a")||X.classList.toggle("open")}),K(),ze(K),M(s.bounds),{expand:f,frame:M,visit:b,back:A,limit:R,card:B.open,closeCard:B.close}}function Fs(t,e,s){
let r=Ct(e,".card-body"),n=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),o=null;function a(){if(!o)return!1;let{gone:u,from:d}=o,
c=e.contains(document.activeElement);return o=null,n.remove(),e.hidden=!0,r.replaceChildren(),u(),s(),d&&d.isConnected&&c&&d.focus({preventScroll:!0}),!0}function i(u,d,c=()=>{}){
let l=document.activeElement,h=e.contains(l),f=l===document.body?null:l,y=h&&o?o.from:f,M=h||!!(y&&y.matches(":focus-visible")),x=o;return o=null,x?.gone(),o={gone:c,
from:y},r.replaceChildren(u),r.scrollTop=0,d?n.setLatLng(d).addTo(t):n.remove(),e.hidden=!1,s(),M&&e.focus({preventScroll:!0}),u}return{open:i,close:a}}var Zs=[gn,_n,Ye,Je,qn,sn],Vs=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["line\
s",420],["hits",430],["along",440],["measure",605],["numbers",610]],Ne=null,_e=null,Pe=null;bt(window).$||=t=>{let e=document.createElement("template");return e.
innerHTML=String(t).trim(),[e.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),bt(L.PosAnimation).include({run(t,e){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,e),this.fire("step").fire("end")}}));
function Us(t){let{crs:e=L.CRS.EPSG3857}=t.options;e===L.CRS.EPSG3857&&(t.project=(s,r=t.getZoom())=>{let n=L.latLng(s),o=2**r;if(n.ofLat!==n.lat||n.ofLng!==n.lng){
let{x:a,y:i}=e.latLngToPoint(n,0);Object.assign(n,{ofLat:n.lat,ofLng:n.lng,u:a,v:i})}return new L.Point((n.u||0)*o,(n.v||0)*o)})}async function Wn(t){bn(document.
body);let e=JSON.parse(At("data").dataset.view||""),s=t.getContainer(),r=At("panel");Vs.forEach(([l,h])=>{t.createPane(l).style.zIndex=String(h)}),s.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),Us(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(At("credits").innerHTML),s.setAttribute("role","application"),s.setAttribute("aria-roledescri\
ption","map");let n=!1,{layout:o,...a}=Mn(t,r),{limit:i,...u}=Hn(t,r,e,()=>{n&&o()});e.icon&&(delete bt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
e.icon));let d=Hs(t,{...a,...u,layout:o},()=>n);t.setMaxBounds(e.window),i(),t.on("resize",i),s.setAttribute("aria-busy","true");let c={map:t,box:s,panel:r,...await qs(
e,s)};for(let l of Zs)await l(c,d),await vt();n=!0;for(let l of d.drawing())l(),await vt();s.removeAttribute("aria-busy"),Gs(t,d),[Ne,_e,Pe]=[t,c,d]}function Gs(t,{
redraw:e,layout:s,placing:r,drawing:n}){let o=t.getContainer(),a=!1,i=0;function u([d,...c]){cancelAnimationFrame(i),i=requestAnimationFrame(()=>{i=0,d(),c.length?
u(c):o.classList.remove("unplaced")})}t.on("zoomanim dragstart visit",()=>{a=!0}),t.on("zoomend",()=>{a?o.classList.add("unplaced"):e()}),t.on("moveend",()=>{a?
u(o.classList.contains("unplaced")?n():r()):s(),a=!1}),t.on("viewreset",()=>{i||s()})}async function qs(t,e){try{let s=[];for(let i of["ground","data"])s.push(await fn(
At(i).textContent||"",(u,d)=>new L.LatLng(u,d))),await vt();let[r,n]=s,{features:o,...a}=n;return await vt(),{data:{...a,...t},ground:r,features:dn(o)}}catch(s){
let r=g("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. The text beside the map i\
s valid.");throw r.setAttribute("role","alert"),e.append(r),s}}function Hs(t,e,s){let r=[],n=[],o=!1,a=()=>[...r.map(c=>()=>c(t.getZoom())),...e.placing()],i=()=>a().
forEach(c=>c());function u(){!s()||o||(i(),n.forEach(c=>c()),d.state.changed())}let d={...e,redraw:i,drawing:a,year:null,only:null,affected:null,failed:new Set,
layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(c,l,h)=>{d.state.entries.set(c,{get:l,set:h})}},
depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(c,l)=>d.open("route",c.r,l),pointed:()=>{},pointedSegment:()=>{},profile:{there:!1,toggle:()=>{},
pick:()=>{},changed:()=>{}},highlight:()=>{},choose:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],systemLines:()=>[],setYear:()=>{},open:(c,l,h)=>d.
card(g("div"),h),show:()=>{},find:()=>[],onDraw:c=>{r.push(c)},onLayers:c=>{n.push(c)},addSearch:c=>{d.entries.push(c)},onYear:(c,l=[])=>{d.years.push(c),l.forEach(
h=>d.dates.add(h))},together(c){let l=o;o=!0,c(),o=l,u()},addLayer({key:c,title:l,group:h,shown:f=!0,parent:y="",count:M=null,show:x=null,mark:N=null}){let $={key:c,
title:l,parent:y,count:M,mark:N,first:f,shown:!1,set(b){$.shown!==b&&($.shown=b,h&&(b?h.addTo(t):h.remove()),x&&x(b),u())}};return d.layers.push($),$.set(f),$}};
return d}return to(Ws);})();
