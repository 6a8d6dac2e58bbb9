var cableroute=(()=>{var pe=Object.defineProperty;var Jn=Object.getOwnPropertyDescriptor;var Xn=Object.getOwnPropertyNames;var Qn=Object.prototype.hasOwnProperty;var to=(t,e)=>{for(var s in e)pe(t,s,{get:e[s],enumerable:!0})},eo=(t,e,s,r)=>{if(e&&typeof e=="object"||typeof e=="function")for(let n of Xn(e))!Qn.call(t,n)&&
n!==s&&pe(t,n,{get:()=>e[n],enumerable:!(r=Jn(e,n))||r.enumerable});return t};var no=t=>eo(pe({},"__esModule",{value:!0}),t);var Ys={};to(Ys,{given:()=>Be,map:()=>Pe,shared:()=>Ie,start:()=>Kn});var Re=window.matchMedia("(max-width: 760px), (max-height: 480px)"),kt=()=>Re.matches,je=t=>Re.addEventListener("change",t);function At(t){let e=document.getElementById(
t);if(!e)throw new Error(`the page has no ${t}`);return e}function Ct(t,e){let s=t.querySelector(e);if(!s)throw new Error(`the page has no ${e}`);return s}function m(t,e,...s){
let r=document.createElement(t);return e&&(r.className=e),r.append(...s),r}var Et=()=>new Promise(t=>{setTimeout(t)});function _t(t){let e=t.getContext("2d");if(!e)
throw new Error("this browser paints on no canvas");return e}var bt=t=>t,qt=(t,e)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**e);function te(t){let e=L.SVG.
create("svg"),s=L.SVG.create("path");return e.setAttribute("viewBox","0 0 24 24"),e.setAttribute("aria-hidden","true"),s.setAttribute("d",t),e.append(s),e}var oo='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',so=t=>t.slice(1).reduce((e,s,r)=>e+s.distanceTo(t[r]),0);function me(t,...[
e,s,r,n,o=0]){let a=m("span",`catalogue-name ${s}`,m("bdi","",e)),i=t.containerPointToLayerPoint([r,n]);return a.style.transform=`translate(${i.x.toFixed(1)}px,\
 ${i.y.toFixed(1)}px)`+(o?` rotate(${o.toFixed(3)}rad)`:""),a}function ao(t,e){let s=[];return t.forEach(r=>{let n=[0];r.slice(1).forEach((o,a)=>n.push(n[a]+o.distanceTo(
r[a])));for(let o=0,a=1;o+1<r.length;o++){for(a=Math.max(a,o+1);a+1<r.length&&n[a]-n[o]<e;)a++;let i=r[o],f=r[a],h=i.distanceTo(f);h<e||h<.985*(n[a]-n[o])||s.push(
[i,f])}}),s}function De({map:t,pane:e,partsOf:s,nameOf:r,colourOf:n}){let o=_t(document.createElement("canvas"));o.font=oo;let a=new Map;function i(g){let d=a.get(
g)??o.measureText(g).width;return a.set(g,d),d}let f=g=>s(g).map(d=>d.map(y=>t.layerPointToContainerPoint(y)));function h(g,d,y,{size:E,free:w,take:T}){let $=r(
g),b=i($)+4,S=ao(d,b),z=Math.max(1,Math.floor(S.length/24));for(let _=0;_<S.length;_+=z){let[Y,K]=S[(_+g*7*z)%S.length];K.x<Y.x&&([Y,K]=[K,Y]);let Z=Y.add(K).divideBy(
2),M=K.subtract(Y),C=Math.hypot(M.x,M.y),k=L.point(M.x/C,M.y/C),j=L.point(k.y,-k.x),B=b/5+6,N=[-2,-1,0,1,2].map(O=>Z.add(k.multiplyBy(O*b/5)).subtract([b/10+3,7]));
if(!N.every(({x:O,y:l})=>O>4&&l>4&&O<E.x-60&&l<E.y-30)||!N.every(({x:O,y:l})=>w(O,l,B,14)))continue;N.forEach(({x:O,y:l})=>T(O,l,B,14));let R=Z.subtract(k.multiplyBy(
b/2-2)).add(j.multiplyBy(6.5)),I=y($,"of-system",R.x,R.y,Math.atan2(M.y,M.x));return I.style.color=n(g),I.dataset.system=String(g),I}return null}function c(g,d,y){
g.map(E=>{let w=f(E);return{system:E,parts:w,length:w.reduce((T,$)=>T+so($),0)}}).sort((E,w)=>w.length-E.length).slice(0,kt()?12:60).forEach(({system:E,parts:w})=>h(
E,w,d,y))}function u(g){if(e.querySelectorAll(".lit").forEach(Y=>Y.remove()),e.classList.toggle("one",g!==null),g===null)return;let d=(...Y)=>{let K=me(t,...Y);
return K.classList.add("lit"),e.append(K),K},y=t.getSize(),E=f(g);if(h(g,E,d,{size:y,free:()=>!0,take:()=>{}}))return;let T=E.flat().filter(({x:Y,y:K})=>Y>4&&K>
14&&Y<y.x-4&&K<y.y-30);if(!T.length)return;let $=r(g),b=i($),{x:S,y:z}=T[T.length>>1],_=d($,"of-system",Math.max(4,Math.min(S-b/2,y.x-b-8)),z-18);_.style.color=
n(g),_.dataset.system=String(g)}return{widthOf:i,nameSystems:c,nameOne:u}}var Ze=4.5,ro=.35/2**Ze;function Ue(t,e,{project:s,clip:r}){let n="",o="",a=()=>`${t.getZoom()} ${t.getPixelOrigin()}`;Object.assign(bt(e),{_project(){s(),this.
_rings=[],[n,o]=[a(),""]},_update(){if(!this._map||n!==a())return;let{min:i,max:f}=this._renderer._bounds,h=`${i} ${f}`;h!==o&&(o=h,r.call(this),this._updatePath())}})}
function io(t){let e=t[0];return t.filter((s,r)=>{let n=r===0||r===t.length-1||Math.abs(s.x-e.x)+Math.abs(s.y-e.y)>=1;return n&&(e=s),n})}function co(t,e,s){let r=e.
map(o=>t.project(o,0)),n=r.length>8?L.LineUtil.simplify(r,ro):r;return{fine:r,coarse:n,bounds:L.bounds(r),closed:s}}function Ve(t,e,s,r){let n=null,o=new Map;function a(){
n||=s.map(f=>co(t,f,r)),o=new Map}function i(){let f=2**t.getZoom(),h=t.getPixelOrigin(),{min:c,max:u}=this._renderer._bounds,g=L.bounds(c.subtract([2,2]),u.add(
[2,2])),d=L.bounds(g.getTopLeft().add(h).divideBy(f),g.getBottomRight().add(h).divideBy(f));this._parts=[],(n||[]).forEach(y=>{if(!y.bounds.intersects(d))return;
let E=o.get(y);if(!E){let{x:w,y:T}=h,$=t.getZoom()<=Ze?y.coarse:y.fine;E=io($.map(b=>new L.Point(Math.round(b.x*f)-w,Math.round(b.y*f)-T))),o.set(y,E)}if(r){let w=L.
PolyUtil.clipPolygon(E,g,!0);w.length&&this._parts.push(w);return}this._parts.push(...qe(E,g))})}return Ue(t,e,{project:a,clip:i}),e}function qe(t,e){let s=[],r=null;
for(let n=1;n<t.length;n++){let o=L.LineUtil.clipSegment(t[n-1],t[n],e,n>1,!0);if(!o){r=null;continue}r||s.push(r=[o[0]]),r.push(o[1]),o[1]!==t[n]&&(r=null)}return s}
var Fe=-1e7,lo=4,re=40;function ge(t,e,s,r,n){let o=null,a=new Map;function i(c,u){let g=a.get(u);if(g)return g;let d=2**u,y=n(u),E=c.map((T,$)=>{if(!y||!y[$])return new L.
Point(T.x*d,T.y*d);let b=c[Math.max($-1,0)],S=c[Math.min($+1,c.length-1)],z=S.x-b.x,_=S.y-b.y,Y=y[$]/(Math.hypot(z,_)||1);return new L.Point(T.x*d-_*Y,T.y*d+z*Y)});
a.size>=lo&&a.delete(a.keys().next().value??NaN);let w=L.LineUtil.simplify(E,.8);return a.set(u,w),w}function f(){if(o)return;let c=s.map(u=>t.project(u,0));o={
points:c,bounds:L.bounds(c)}}function h(){if(!o)return;let c=t.getZoom(),u=2**c,g=t.getPixelOrigin(),{min:d,max:y}=this._renderer._bounds,E=L.bounds(d,y),w=new L.
Bounds,T=L.bounds(d.add(g).subtract([re,re]),y.add(g).add([re,re])),{points:$,bounds:b}=o;this._parts=[],r.forEach(z=>{let _=z*256*u;if(!L.bounds(L.point(b.getTopLeft()).
multiplyBy(u).add([_,0]),L.point(b.getBottomRight()).multiplyBy(u).add([_,0])).intersects(T))return;let K=i($,c).map(({x:Z,y:M})=>new L.Point(Z+_-g.x,M-g.y));this.
_parts.push(...qe(K,E))}),this._parts.forEach(z=>z.forEach(_=>w.extend(_))),this._parts.length||w.extend([Fe,Fe]);let S=this._clickTolerance();this._pxBounds=L.
bounds(w.getTopLeft().subtract([S,S]),w.getBottomRight().add([S,S]))}return Ue(t,e,{project:f,clip:h}),e}function Ge(t){let e=new Map,s=[],r=new Array(5).fill(0);return t.forEach((o,a)=>(o.places||[]).forEach(i=>{let f=e.get(i);f?f.push(a):e.set(i,[a])})),t.map((o,a)=>a).
sort((o,a)=>(t[a].places||[]).length-(t[o].places||[]).length).forEach(o=>{let a=r.map(i=>i/(4*t.length));(t[o].places||[]).forEach(i=>(e.get(i)||[]).forEach(f=>{
s[f]!==void 0&&a[s[f]]++})),s[o]=a.indexOf(Math.min(...a)),r[s[o]]++}),s}function He(t,e){let s=new Map,r=a=>{let i=s.get(a)||{users:new Set,turn:0,next:[],order:[]};
return s.set(a,i),i},n=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,o=t.map(({latlngs:a})=>a.slice(1).map((i,f)=>{let h=n(a[f]),c=n(i);return h<c?{key:`${h} ${c}`,
sense:1}:{key:`${c} ${h}`,sense:-1}}));t.forEach(({item:a},i)=>o[i].forEach(({key:f})=>r(f).users.add(a.system))),o.forEach(a=>a.slice(1).forEach(({key:i,sense:f},h)=>{
let c=a[h];r(c.key).next.push([i,f*c.sense]),r(i).next.push([c.key,f*c.sense])})),s.forEach(a=>{if(a.turn)return;a.turn=1;let i=[a];for(let f=i.pop();f;f=i.pop())
for(let[h,c]of f.next){let u=r(h);u.turn||(u.turn=f.turn*c,i.push(u))}}),s.forEach(a=>{a.order=[...a.users].sort((i,f)=>e[f]-e[i]||i-f)}),t.forEach((a,i)=>{let{
facts:{from:f,to:h},system:c}=a.item,u=o[i].map(({key:g,sense:d})=>{let{order:y,turn:E}=r(g);return d*E*(y.indexOf(c)-(y.length-1)/2)});u.some(g=>g)&&(a.slots=a.
latlngs.map((g,d)=>d===0&&typeof f=="number"||d===u.length&&typeof h=="number"?0:((u[d-1]??u[d])+(u[d]??u[d-1]))/2))})}var ye={year:900,cut:4500,other:2800},uo=11e5,We={play:"M8 5.5V18.5L18.5 12Z",pause:"M8.5 6V18M15.5 6V18",back:"M14.5 6L8.5 12L14.5 18",on:"M9.5 6L15.5 12L9.5 1\
8"};function be(t,e){let s=e.map(({id:r})=>t.systems[r||""]||[]);return(r,n)=>{let o="";for(let[a,i]of s[r]){if(a>n)break;o=i}return o}}var fo=t=>{let e=10**Math.
max(0,Math.floor(Math.log10(t||1))-2);return(Math.floor(t/e)*e).toLocaleString("en")};function Ye({map:t,data:e,box:s,panel:r,features:n},o,{story:a,body:i,show:f,
all:h}){let c=window.matchMedia("(prefers-reduced-motion: reduce)"),u=be(a,n.systems),{chapters:g}=a,d=new Map(n.systems.map(({id:q},U)=>[q,U])),y=new Map(n.segments.
map(({id:q},U)=>[q,U])),E=document.documentElement.lang==="ar"?"، ":", ",w=q=>q.flatMap(U=>d.get(U)??[]),T,$=!1,b=null,S=t.getZoom(),z=!1,_=m("div","large-year");
_.setAttribute("aria-hidden","true"),_.hidden=!0,s.append(_);function Y(q,U,rt){let st=m("button",q,te(We[q]));return st.type="button",st.setAttribute("aria-lab\
el",U),st.title=U,st.addEventListener("click",rt),st}let K=Y("play","Play the years",()=>$?dt():Lt()),Z=m("div","turns",K,Y("back","Previous cut",()=>Dt(-1)),Y(
"on","Next cut",()=>Dt(1)),h),M=m("dl","counts"),C=m("div","changes"),k=m("details","not-known"),j=m("div","scene");j.setAttribute("role","status");let B=m("ol",
"moments"),N=m("ul","chapters",...g.map((q,U)=>{let rt=m("button","",m("b","",q.key.slice(0,4))," ",...q.zones.flatMap((st,ut)=>[ut?E:"",m("bdi","",st)]));return rt.
type="button",rt.setAttribute("aria-pressed","false"),rt.addEventListener("click",()=>{dt(),F(U,0)}),m("li","",rt)})),R=m("p","later"),I=m("p","","A system coun\
ts from the year in which it is said to be ready for service, at the end of the year. One whose year is not known, or that nobody has reported in service within\
 five years, is counted apart and not drawn. The lines are modelled, and crossing paths on land are those of today.");i.append(Z,j,B,M,k,C,...g.length?[m("h3","",
"Cuts"),N]:[],R,I);let O=q=>q.flatMap((U,rt)=>[rt?E:"",m("bdi","",n.systems[U].name)]),l=(q,U)=>m("div","",m("dt","",q),m("dd","",U));function x(q){let U=n.systems.
map((ft,gt)=>gt),rt=ft=>U.filter(gt=>u(gt,q)===ft),st=rt("s"),ut=st.flatMap(ft=>a.published[n.systems[ft].id||""]??[]);return{live:st,planned:rt("p"),unknown:rt(
"n"),stations:new Set(st.flatMap(ft=>n.systems[ft].places||[])).size,km:ut.reduce((ft,gt)=>ft+gt,0),measured:ut.length,ready:st.filter(ft=>u(ft,q-1)!=="s"&&String(
n.systems[ft].ready||"").startsWith(String(q))),over:U.filter(ft=>u(ft,q-1)==="s"&&u(ft,q)===""),cuts:a.cuts[String(q)]||0}}function v(q){if([M,k,C,R].forEach(ft=>{
ft.hidden=q===null}),_.hidden=q===null,q===null)return;let U=x(q),rt=q<a.data_year;M.replaceChildren(l("In service",String(U.live.length)),l("Landing stations o\
f these systems",String(U.stations)),l("Published length of these systems, km",U.measured?`${fo(U.km)} or more, of ${U.measured} of ${U.live.length}`:"not known"),
l("Planned, stated for then",rt?"not recorded":String(U.planned.length)),l("Recorded cuts that began in the year",String(U.cuts))),k.hidden=!U.unknown.length,k.
replaceChildren(m("summary","",m("span","","Year or status not known"),m("b","",String(U.unknown.length))),m("p","",...O(U.unknown))),C.replaceChildren(...U.ready.
length?[m("p","",m("b","","Ready for service in the year: "),...O(U.ready))]:[],...U.over.length?[m("p","",m("b","",q>a.data_year?"No longer counted, by age or \
stated end: ":"Ended in the year: "),...O(U.over))]:[]),R.hidden=rt||q===a.data_year,R.textContent=a.retired_at===null?`After ${a.data_date}: in service as last\
 seen, planned as stated; none of it is sure.`:`After ${a.data_date}: in service as last seen and assumed retired at ${a.retired_at} years, planned as stated; n\
one of it is sure.`;let st=b&&g[b.at].moments[b.moment],ut=b?tt(g[b.at],b.moment).cut.size:0;_.replaceChildren(m("b","",String(q)),m("span","",st?st.date||"date\
 of repair not known":`${U.live.length} in service`),...ut?[m("span","cut",`${ut} cut`)]:[])}let D=L.layerGroup();function tt(q,U){let rt=new Set,st=new Set;return q.
moments.slice(0,U+1).forEach(({what:ut,systems:ft})=>w(ft).forEach(gt=>{ut==="cut"&&(rt.add(gt),st.delete(gt)),ut==="back"&&(rt.delete(gt),st.add(gt))})),{cut:rt,
back:st}}function X(){if(D.clearLayers(),!b)return;let q=g[b.at],{cut:U,back:rt}=tt(q,b.moment),st=getComputedStyle(document.documentElement),ut=st.getPropertyValue(
"--cut").trim(),ft=st.getPropertyValue("--halo").trim(),gt=q.incidents.filter(({id:yt})=>q.moments.slice(0,(b?.moment??0)+1).some(({incident:Mt})=>Mt===yt)),xt=new Set(
gt.flatMap(yt=>yt.out.flatMap(Mt=>y.get(Mt)??[])));[...rt,...U].forEach(yt=>o.systemLines(yt).forEach(({number:Mt,draw:p})=>{let A=U.has(yt)&&xt.has(Mt);p({color:ft,
weight:A?7:5,opacity:1,dashArray:void 0}).addTo(D);let V=p({opacity:1,...A?{color:ut,weight:3.5,dashArray:void 0}:{weight:2.6}}).addTo(D);A&&(bt(V).cut=n.segments[Mt].
id)})),gt.forEach(({at:yt,radius_m:Mt,boxes:p=[],zone:A})=>{let V={pane:"accuracy",className:"accuracy cut-ring",interactive:!1};if(p.forEach(J=>L.rectangle(J,V).
addTo(D)),yt)L.circle(yt,{radius:Mt||0,...V}).addTo(D),L.circleMarker(yt,{pane:"measure",className:"cut-spot",radius:6,interactive:!1}).addTo(D);else if(p.length){
let[[[,J],[ct,pt]]]=p,St=m("span","",m("bdi","",A),": ",m("span","","where in it is not known"));L.tooltip({permanent:!0,direction:"top",className:"tip ring-tip",
offset:[0,-2]}).setLatLng([ct,(J+pt)/2]).setContent(St).addTo(D)}})}o.onDraw(()=>X());function H(q){let U=q.incidents.flatMap(({at:rt,radius_m:st,boxes:ut=[]})=>rt?
[L.latLng(rt).toBounds(Math.max(2.2*(st||0),uo))]:ut.map(ft=>L.latLngBounds(ft)));U.length&&W(U.reduce((rt,st)=>rt.extend(st),L.latLngBounds(U[0].getSouthWest(),
U[0].getNorthEast())))}function W(q){let U=s.getBoundingClientRect(),rt=i.getBoundingClientRect(),st=r.getBoundingClientRect(),ut=rt.width>0&&rt.width<.7*U.width,
ft=!kt()&&!r.classList.contains("closed")?U.right-st.left:0;t.fitBounds(q,{paddingTopLeft:[ut?rt.right-U.left+12:12,kt()&&!ut?st.bottom-U.top+_.offsetHeight+12:
40],paddingBottomRight:[ft+12,rt.width>0&&!ut?U.bottom-rt.top+8:40],animate:!c.matches,maxZoom:7})}let Q=null,ot=()=>({at:t.getCenter(),zoom:t.getZoom()});function at(){
if(!Q)return;let{from:q,to:U}=Q,rt=ot();Q=null,U&&rt.zoom===U.zoom&&t.project(rt.at).distanceTo(t.project(U.at))<2&&t.setView(q.at,q.zoom,{animate:!c.matches})}
let nt=({what:q})=>({cut:"Cut: ",back:"Back in service: ","not known":"Date of repair not known: "})[q],it=({date:q,what:U})=>m("h3","",...q?[m("time","",q)]:[],
...U==="back"&&q.length<10?[" ",m("small","","the day is not known")]:[]);function P(q,U){let rt=n.incidents.findIndex(({id:p})=>p===U.incident),st=n.incidents[rt],
ut=m("p",`who ${U.what.replace(" ","-")}`,m("b","",nt(U)),...O(w(U.systems)));if(!st)return[it(U),ut];let{facts:ft}=st,gt=q.incidents.find(({id:p})=>p===U.incident),
xt=p=>[ft[p]??""].flat().filter(A=>typeof A=="string").join(""),yt=(p,A)=>A?[m("b","",p),m("bdi","",A),". "]:[],Mt=m("button","record","The record and its sourc\
es");return Mt.type="button",Mt.addEventListener("click",()=>{dt(),o.open("incident",rt,null)}),[it(U),m("p","name",m("bdi","",st.name)),ut,m("p","",...yt("Caus\
e: ",xt("cause")),...yt("Effect: ",xt("effect"))),m("p","small",...yt("Place: ",xt("place")),...gt?.at?yt("Ring: ",xt("accuracy")):[m("span","","Where in its zo\
ne it lay is not known: the box is the zone.")]),...gt?.out.length?[m("p","small","The cut lay on one or more of the red parts.")]:[],...G(st.sources||[]),Mt]}function G(q){
let[U,...rt]=q.map(ut=>n.sources[ut]);if(!U)return[];let st=m("bdi","",U.publisher||U.title);return[m("p","small",m("b","","Source: "),st,...U.date?[E,m("bdi","",
U.date)]:[],...rt.length?[" ",m("span","",`and ${rt.length} more`)]:[])]}function F(q,U,rt=!0){let st=g[q],ut=st.moments[U],ft=b?.at!==q;i.hidden&&f(),b={at:q,moment:U},
o.affected=new Set(st.incidents.flatMap(({systems:xt})=>w(xt))),s.classList.add("telling"),D.addTo(t),z=!0;let gt=st.moments.slice(0,U+1).map(({date:xt})=>xt).filter(
Boolean);o.setYear(Number(gt[gt.length-1].slice(0,4))),z=!1,j.replaceChildren(...P(st,ut)),B.replaceChildren(...st.moments.map((xt,yt)=>{let Mt=m("button",xt.what.
replace(" ","-"),...xt.date?[m("b","",xt.date)," "]:[],m("span","",nt(xt)),...O(w(xt.systems)));return Mt.type="button",yt===U&&Mt.setAttribute("aria-current","\
step"),Mt.addEventListener("click",()=>{dt(),F(q,yt,!1),B.querySelectorAll("button")[yt].focus()}),m("li","",Mt)})),[...N.querySelectorAll("button")].forEach((xt,yt)=>xt.
setAttribute("aria-pressed",String(yt===q))),ft&&rt&&(Q={from:Q?.from??ot(),to:null},H(st),t.once("moveend",()=>{Q&&(Q.to=ot())}),c.matches&&Q&&(Q.to=ot())),o.state.
changed()}function et(){b&&(b=null,o.affected=null,s.classList.remove("telling"),D.clearLayers().remove(),j.replaceChildren(),B.replaceChildren(),N.querySelectorAll(
"button").forEach(q=>q.setAttribute("aria-pressed","false")),at())}o.onYear(q=>{!z&&b&&et(),!z&&q===null&&dt(),v(q)});function ht(q){$=q;let U=q?"Pause":"Play t\
he years";K.replaceChildren(te(We[q?"pause":"play"])),K.setAttribute("aria-label",U),K.title=U,clearTimeout(T),q&&$t()}let dt=()=>{$&&ht(!1)};function Lt(){!b&&
t.getZoom()<=S&&W(e.bounds),!b&&(o.year===null||o.year>=a.last)&&o.setYear(a.first),ht(!0)}function $t(){let q=b&&g[b.at].moments[b.moment];T=setTimeout(Ot,q?q.
what==="cut"?ye.cut:ye.other:ye.year)}let wt=q=>Number(g[q].key.slice(0,4));function Ot(){let q=o.year??a.first;if(b){let{at:U,moment:rt}=b;if(rt+1<g[U].moments.
length)F(U,rt+1);else if(U+1<g.length&&wt(U+1)<=q)F(U+1,0);else if(q<a.last)o.setYear(q+1);else return dt()}else{let U=g.findIndex((rt,st)=>wt(st)===q);if(U>=0)
F(U,0);else if(q<a.last)o.setYear(q+1);else return dt()}return $t()}function Dt(q){if(!g.length)return;dt();let U=o.year??(q>0?-1/0:1/0),st=g.map((ft,gt)=>gt).filter(
ft=>b?(ft-b.at)*q>0:(wt(ft)-U)*q>0),ut=q>0?[0,st[0]]:[g.length-1,st[st.length-1]];F(ut[1]??ut[0],0)}let Ft=()=>o.state.add("chapter",()=>b?`${g[b.at].key}.${b.moment}`:
"",q=>{let[,U,rt]=/^(\d{4}-\d{2})(?:\.(\d))?$/.exec(q)||[],st=g.findIndex(ut=>ut.key===U);st>=0?F(st,Math.min(Number(rt||0),g[st].moments.length-1),!location.hash.
includes("view=")):et()});return v(o.year),{pause:dt,link:Ft}}var ho=11,po=3.2,mo=6e4,go=["out of service","retired","cancelled"],ie="schematic",yo=["inferred",ie,"assumed"],we=t=>t==="in service"?"live":go.includes(t)?"go\
ne":"plan",bo=t=>yo.includes(t.confidence||""),Le=t=>t.confidence===ie?ie:bo(t)?"modelled":"known",Kt=t=>Number(String(t||"").slice(0,4))||null,Ke=t=>t.length>32?
`${t.slice(0,30)}…`:t;function wo(t){let e=t.reduce((s,r)=>r.length>s.length?r:s);return e[e.length>>1]}function xe(t){let e=[m("bdi","en clip",t.name)];if(t.
name_ar){let s=m("span","ar clip",t.name_ar);s.lang="ar",s.dir="rtl",e.push(" ",s)}return e}async function Je({map:t,data:e,box:s,panel:r,features:n},o){let a=!e.
routes.length,i=t.createPane("catalogue-hot"),f=t.createPane("catalogue-names");Object.assign(i.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(f.style,
{zIndex:"605",pointerEvents:"none"});let h=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),c=L.canvas({pane:"catalogue-hot",padding:.25}),u=L.circle([0,0],
{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function g(){let p=getComputedStyle(document.documentElement),A=V=>p.getPropertyValue(`--${V}`).
trim();return{soft:A("soft"),ink:A("ink"),halo:A("halo"),land:A("land"),thin:Number(A("thin")),dashes:[Number(A("dash")),Number(A("gap"))],routes:Array.from({length:7},
(V,J)=>A(`route-${J}`))}}let d=g(),y=null,E=e.story?be(e.story,n.systems):null,w=p=>{if(y===null||!E)return we(n.systems[p].status);let A=E(p,y);return A==="s"?
"live":A==="p"?"plan":"gone"},T=a?Ge(n.systems):[],$=p=>{let A=w(p);return!a||A==="gone"?d.soft:d.routes[T[p]]};function b(p){let A=w(p.system),V=Le(p),J=A==="g\
one"?1:V==="known"?2.2:V===ie?1.6*d.thin:1.6;return{color:$(p.system),weight:J,lineCap:"butt",opacity:A==="gone"?.6:a?.95:.75,dashArray:A==="plan"?d.dashes.map(
ct=>ct*J).join(" "):void 0}}let[[,S],[,z]]=e.window,_=p=>{let A=p.map(ct=>ct.lng),V=A.reduce((ct,pt)=>Math.min(ct,pt)),J=A.reduce((ct,pt)=>Math.max(ct,pt));return[
0,...V<S?[1]:[],...J>z?[-1]:[]]},Y=p=>Math.min(po,ho/(qt(20,p)/1e3));function K(p,A){let{latlngs:V}=p,J=L.polyline(V,A);return ge(t,J,V,_(V),ct=>{let pt=Y(ct);return p.
slots&&p.slots.map(St=>St*pt)})}let Z=n.segments.map((p,A)=>{let V={item:p,latlngs:p.line,slots:null},J=K(V,{renderer:h,pane:"catalogue",bubblingMouseEvents:!1,
...b(p)});return J.on("mouseover",pt=>v(p.system,pt.latlng)),J.on("mousemove",pt=>o.pointedSegment(A,pt.latlng)),J.on("mouseout",()=>v(null)),J.on("click",pt=>o.
open("system",p.system,pt.latlng,A)),bt(J).system=n.systems[p.system].name,Object.assign(V,{line:J,look:w(p.system)})}),M=n.systems.map(()=>[]);if(Z.forEach(p=>M[p.
item.system].push(p)),Z.reduce((p,{latlngs:A})=>p+A.length,0)<=mo){let p=M.map(A=>{let V=A.flatMap(({latlngs:J})=>J.map(ct=>ct.lat));return V.reduce((J,ct)=>J+ct,
0)/(V.length||1)});He(Z,p)}await Et();let C={live:!1,plan:!1,gone:!1},k=L.layerGroup(),j=p=>{if(y!==null&&E)return w(p)!=="gone";let{ready:A,over:V}=n.systems[p];
return y===null||(Kt(A)||0)<=y&&(Kt(V)||1/0)>=y},B=({item:p})=>C[w(p.system)]&&j(p.system);function N(){Z.forEach(p=>{let A=B(p),V=w(p.item.system);V!==p.look&&
p.line.setStyle(b(p.item)),p.look=V,A!==k.hasLayer(p.line)&&(A?k.addLayer(p.line):k.removeLayer(p.line))})}k.addTo(t),o.onYear(p=>{y=p,N(),ot(),ht(),xt()},[...n.
systems.flatMap(p=>[Kt(p.ready),Kt(p.over)]),...n.incidents.map(p=>p.lat===void 0?null:Kt(p.start)),...e.story?[e.story.first,e.story.last]:[]]),o.systemLines=p=>M[p].
map(A=>({number:Z.indexOf(A),draw:V=>K(A,{...b(A.item),renderer:c,pane:"catalogue-hot",interactive:!1,...V})}));let R=null,I=null,O=L.layerGroup().addTo(t),l=L.
tooltip({direction:"top",className:"tip",offset:[0,-6]});function x(p){if(R=p,O.clearLayers(),s.classList.toggle("has-hot-system",p!==null),document.querySelectorAll(
".systems .hot").forEach(V=>V.classList.remove("hot")),a&&Ot(p),p===null)return;let A=document.querySelector(`.systems [data-system="${p}"]`);A&&A.classList.add(
"hot"),M[p].forEach(V=>{let J=b(V.item),ct=a?J.color:d.ink,{weight:pt=0}=J;[{color:d.halo,weight:pt+5},{...J,color:ct,weight:pt+1.5,opacity:1}].forEach(vt=>K(V,
{renderer:c,pane:"catalogue-hot",interactive:!1,...vt}).addTo(O))})}function v(p,A){if(x(p===null?I:p),p===null||!A){l.remove();return}l.setLatLng(A).setContent(
m("bdi","clip",n.systems[p].name)).addTo(t)}function D(p){u.remove(),p&&p.accuracy_m&&p.lat!==void 0&&p.lon!==void 0&&u.setLatLng([p.lat,p.lon]).setRadius(p.accuracy_m).
addTo(t)}let tt=p=>o.open("place",p,nt[p].latlng),X=n.places.map(()=>0);n.systems.forEach(p=>(p.places||[]).forEach(A=>{X[A]++}));let H=[],W=L.layerGroup(),Q=[];
function ot(){if(!E)return;let p=new Set(n.systems.flatMap((A,V)=>j(V)?A.places||[]:[]));Q.forEach((A,V)=>{A.away=y!==null&&!p.has(A.place),A.away?W.removeLayer(
H[V]):W.addLayer(H[V])})}let at=new Set(e.routes.flatMap(({legs:p})=>[{at:p[0],last:!1},{at:p[p.length-1],last:!0}]).map(({at:[p,A],last:V})=>n.legs[p].facts[A===
V?"from":"to"])),nt=n.places.map((p,A)=>{let V=L.latLng(p.lat,p.lon);if(p.role==="other"){let vt=L.circleMarker(V,{renderer:h,pane:"catalogue",radius:a?3.2:4,weight:1.3,
fillOpacity:1,color:d.ink,fillColor:d.land,bubblingMouseEvents:!1});return vt.on("click",()=>tt(A)),vt.on("mouseover",()=>{l.setLatLng(V).setContent(m("span","",
...xe(p))).addTo(t)}).on("mouseout",()=>l.remove()),W.addLayer(vt),H.push(vt),Q.push({latlng:V,text:p.name,rank:X[A],className:"of-place",off:!1,place:A}),{latlng:V}}
let J=m("span","place-name",...xe(p)),ct=p.role==="station",pt=ct?14:8,St=L.marker(V,{icon:L.divIcon({className:`place ${p.role}`,html:m("div","dot",m("i"),J),iconSize:[
pt,pt]}),zIndexOffset:ct?200:-200,riseOnHover:!0}).addTo(t);return St.getElement()?.setAttribute("aria-label",[p.name,p.name_ar].filter(Boolean).join(" ")),ct||
St.bindTooltip(m("span","",...xe(p)),{direction:"top",className:"tip"}),St.on("click",()=>tt(A)),St.on("keypress",vt=>{vt.originalEvent.key==="Enter"&&tt(A)}),o.
addLabel({latlng:V,element:J,dot:!0,rank:ct?at.has(A)?3:2:0}),{latlng:V}});o.places=nt,await Et();let it=n.stretches.map((p,A)=>{let V=p.line,J=ge(t,L.polyline(
V,{renderer:h,pane:"catalogue",bubblingMouseEvents:!1,color:d.ink,weight:3.5,opacity:.28}),V,[0],()=>null);return J.on("click",ct=>o.open("stretch",A,ct.latlng)),
J.on("mouseover",ct=>{l.setLatLng(ct.latlng).setContent(m("bdi","clip",p.name)).addTo(t)}).on("mouseout",()=>l.remove()),{item:p,latlngs:V,line:J}}),P=L.layerGroup(
it.map(({line:p})=>p)),G=bt(L.CircleMarker).extend({_updatePath(){let p=this._renderer,A=this._point,V=this._radius,J=p._ctx;!p._drawing||this._empty()||(J.beginPath(),
J.moveTo(A.x,A.y-V),J.lineTo(A.x+V,A.y),J.lineTo(A.x,A.y+V),J.lineTo(A.x-V,A.y),J.closePath(),p._fillStroke(J,this))}}),F=L.layerGroup(),et=[];n.incidents.forEach(
(p,A)=>{if(p.lat===void 0||p.lon===void 0)return;let V=L.latLng(p.lat,p.lon),J=new G(V,{renderer:h,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:d.
halo,fillColor:d.ink,bubblingMouseEvents:!1});J.on("click",()=>o.open("incident",A,V)),J.on("mouseover",()=>{l.setLatLng(V).setContent(m("bdi","clip",`${p.start}\
: ${p.name}`)).addTo(t)}).on("mouseout",()=>l.remove()),et.push({latlng:V,lozenge:J,text:String(p.start).slice(0,7),rank:1e3,className:"of-incident",year:Kt(p.start),
hidden:!0,off:!1})});function ht(){et.forEach(p=>{let A=y===null||p.year===null||p.year===y;p.off=!A,A?F.addLayer(p.lozenge):F.removeLayer(p.lozenge)})}ht();let dt={
live:0,plan:0,gone:0};n.systems.forEach(p=>{dt[we(p.status)]++});let Lt=[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or can\
celled"]];for(let[p,A]of Lt.filter(([V])=>dt[V]))await Et(),o.addLayer({key:`systems-${p}`,title:A,parent:"systems",count:dt[p],shown:a&&p!=="gone",show:V=>{C[p]=
V,N()}});await Et(),Q.length&&o.addLayer({key:"stations",parent:"stations",title:a?"Landing stations":"Other landing stations",group:W,count:Q.length,shown:!0,show:p=>{
Q.forEach(A=>{A.off=!p})}}),it.length&&o.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:P,count:n.paths.length,shown:a}),et.length&&o.addLayer(
{key:"incidents",parent:"incidents",title:"Incidents",group:F,count:et.length,shown:a,show:p=>{et.forEach(A=>{A.hidden=!p})}});let{widthOf:$t,nameSystems:wt,nameOne:Ot}=De(
{map:t,pane:f,partsOf:p=>M[p].flatMap(({line:A})=>Ft(A)),nameOf:p=>Ke(n.systems[p].name),colourOf:$}),Dt=p=>Math.round((kt()?.4:1)*(p<3?24:p<5?70:130)),Ft=p=>k.
hasLayer(p)&&bt(p)._parts||[];o.addInk((p,A)=>{let V=[],J=t.getPixelOrigin().subtract(A);if(!a)return V;for(let{line:ct}of Z)if(k.hasLayer(ct))for(let pt of Ft(
ct))for(let St=1;St<pt.length;St++){let vt=pt[St-1],Tt=pt[St],Ht=Math.ceil(vt.distanceTo(Tt)/8);for(let Zt=0;Zt<Ht;Zt++)V.push({x:vt.x+(Tt.x-vt.x)*Zt/Ht+J.x,y:vt.
y+(Tt.y-vt.y)*Zt/Ht+J.y});if(V.length>4e4)return V}return V}),o.onLayout(p=>{let{origin:A,size:V,free:J,take:ct,inside:pt,crossed:St,zoom:vt}=p,Tt=[],Ht=(...mt)=>(Tt.
push(me(t,...mt)),Tt[Tt.length-1]),Zt=[...et.filter(mt=>!mt.hidden),...Q].filter(mt=>!mt.off&&!mt.away).map(mt=>({...mt,at:t.project(mt.latlng,vt).subtract(A)})).
filter(({at:mt})=>mt.x>0&&mt.y>0&&mt.x<V.x&&mt.y<V.y).sort((mt,Wt)=>Wt.rank-mt.rank);Zt.forEach(({at:mt})=>ct(mt.x-4,mt.y-4,8,8)),a&&wt(n.systems.map((mt,Wt)=>Wt).
filter(mt=>o.affected?.has(mt)??!0),Ht,p);for(let mt of Zt){if(Tt.length>=Dt(vt))break;let Wt=Ke(mt.text),Ut=$t(Wt)+2,Vt=13,{x:se,y:ae}=mt.at,ze=[[se+7,ae-Vt/2],
[se-7-Ut,ae-Vt/2],[se-Ut/2,ae-7-Vt],[se-Ut/2,ae+7]].filter(([It,zt])=>pt(It,zt,Ut,Vt)&&J(It,zt,Ut,Vt)).map(([It,zt])=>({u:It,v:zt,met:St(It,zt,Ut,Vt)})),Yt=ze.length?
ze.reduce((It,zt)=>zt.met<It.met?zt:It):null;!Yt||Yt.met>(mt.rank>=1e3?9:2)||(ct(Yt.u,Yt.v,Ut,Vt),Ht(Wt,mt.className,Yt.u,Yt.v))}f.replaceChildren(...Tt),a&&Ot(
R)});let q={system:p=>M[p].map(A=>A.latlngs),segment:p=>[Z[p].latlngs],stretch:p=>[it[p].latlngs],path:p=>n.paths[p].stretches.map(A=>it[A].latlngs),leg:p=>[o.legs[p].
latlngs],route:p=>o.routes[p].parts.map(A=>A.leg.latlngs)};o.where=(p,A)=>{if(p==="place")return nt[A].latlng;if(p==="incident"){let J=n.incidents[A];return J.lat===
void 0||J.lon===void 0?null:L.latLng(J.lat,J.lon)}let V=q[p]?.(A)??[];return V.length?wo(V):null},o.mark=(p,A=0)=>{o.choose("card",p==="route"?[A]:[]),D(p==="pl\
ace"?n.places[A]:p==="incident"?n.incidents[A]:null),I=p==="system"?A:p==="segment"?n.segments[A].system:null,x(I)},o.show=(p,A)=>{let V=q[p]?.(A).flat()??[],J=o.
where(p,A);o.open(p,A,null),V.length?o.visit(()=>o.frame(L.latLngBounds(V))):J&&o.visit(()=>o.frame(J.toBounds(4e4)))};let U=(p,A,V)=>V.forEach((J,ct)=>{let pt=(St,vt)=>[
J.facts[St]||""].flat().filter(Tt=>typeof Tt=="string").flatMap(Tt=>String(Tt).split(vt)).filter(Boolean);o.addSearch({names:[J.name,J.name_ar].filter(Boolean),
first:p==="place",kind:p==="place"?J.kind.charAt(0).toUpperCase()+J.kind.slice(1):A,also:[J.id||"",...pt("other names",", "),"start"in J?String(J.start):""].filter(
Boolean),owners:pt("owners",", "),open:()=>o.show(p,ct)})});await Et(),U("place","Place",n.places),U("system","Cable system",n.systems),U("path","Crossing path",
n.paths),U("incident","Incident",n.incidents),U("deal","Deal",n.deals);let rt=p=>{let A=we(n.systems[p.system].status);return A!=="live"?A:Le(p)},st=new Set([...n.
segments.map(rt),...it.length?["path"]:[],...et.length?["incident"]:[]]);r.querySelectorAll("[data-key]").forEach(p=>{bt(p).hidden=!st.has(p.getAttribute("data-\
key")||"")});let ut=[],ft=Ct(r,".count"),gt=ft.textContent;function xt(){ut.forEach(({row:A,system:V})=>{A.hidden=!j(V),A.querySelector("svg")?.replaceWith(yt(V))});
let p=ut.filter(({row:A})=>!A.hidden).length;ut.length&&(ft.textContent=y===null?gt:`${p} of ${gt}, in ${y}`)}let yt=p=>{let A=L.SVG.create("svg"),V=L.SVG.create(
"path"),J=n.systems[p];A.setAttribute("width","26"),A.setAttribute("height","8"),A.setAttribute("aria-hidden","true"),V.setAttribute("d","M1 4H25");let ct=w(p);
return V.setAttribute("class",ct==="live"?Le(J):ct),A.setAttribute("class","system"),A.style.setProperty("--system",ct==="gone"?"var(--soft)":`var(--route-${T[p]}\
)`),A.append(V),A},Mt=document.getElementById("systems");Mt&&n.systems.map((p,A)=>({item:p,i:A})).sort((p,A)=>p.item.name.localeCompare(A.item.name,"en")).forEach(
({item:p,i:A})=>{let V=[p.ready||"date not known",p.status==="in service"?"":p.over?`${p.status} ${p.over}`:p.status,M[A].length?"":"not drawn"].filter(Boolean).
join(", "),J=m("button","",M[A].length?yt(A):m("span","no-line"),m("bdi","clip",p.name),m("small","",V));J.type="button",J.dataset.system=String(A),J.addEventListener(
"click",()=>{o.show("system",A)}),J.addEventListener("mouseenter",()=>v(A)),J.addEventListener("mouseleave",()=>v(null)),J.addEventListener("focus",()=>v(A)),J.
addEventListener("blur",()=>v(null));let ct=m("li","",J);ut.push({row:ct,system:A}),Mt.append(ct)}),o.onDraw(p=>{let A=Math.max(1.8,Math.min(4,p*.62));H.forEach(
V=>V.setRadius(A))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{d=g(),Z.forEach(p=>p.line.setStyle(b(p.item))),it.forEach(
({line:p})=>p.setStyle({color:d.ink})),H.forEach(p=>p.setStyle({color:d.ink,fillColor:d.land})),et.forEach(({lozenge:p})=>p.setStyle({color:d.halo,fillColor:d.ink})),
x(R),o.layout()})}var Me=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],Xe="schematic",Lo=["inferred",Xe,"assumed"],xo=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],Mo={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},Eo=["candida\
tes","why","note","place"],Gt=t=>m("bdi","",t);function Ee(t,e,s){let r=m("button",t,e);return r.type="button",r.addEventListener("click",n=>{n.stopPropagation(),
s()}),r}var vo=t=>m("span",`surely ${t}`,t);function ko(t){let e=t.split(", ")[1]||"",s=Lo.includes(e),r=m("span",`mark ${s?"modelled":"known"}`,s&&e!==Xe?"mode\
lled":e);return e?[r," ",t]:[t]}function Ao(t){let e=(n,o)=>{let a=m("th","",n);return a.scope=o,a},s=["low","likely","high"],r=t.map(n=>m("tr","",e(String(n.figure),
"row"),...s.map(o=>m("td","",o==="likely"?m("b","",String(n[o])):String(n[o])))));return m("table","figures",m("thead","",m("tr","",m("td",""),...s.map(n=>e(n,"\
col")))),m("tbody","",...r))}function Qe({features:t},e){let s=Me.flatMap(([b,S])=>t[S].map((z,_)=>[b,_])),r=new Map(Me),n=(b,S)=>t[r.get(b)||"routes"][S];function o(b,S){
let z=Ee("to",Gt(n(b,S).name),()=>$(b,S));return z.dataset.to=`${b}-${S}`,z}let a=b=>[b].flat().map(S=>typeof S=="number"?o(...s[S]):Gt(S)),i=(b,S)=>m("span",`b\
adge ${b.contract?"contract":"intent"}`,...a(S));function f(b,S=null){let z=m("dl","facts");return Object.entries(b).forEach(([_,Y])=>{if(S?!S.includes(_):["not\
e","status"].includes(_))return;let K=_==="accuracy"?ko(String(Y)):a(Y);z.append(m("dt","",_.charAt(0).toUpperCase()+_.slice(1)),m("dd",_==="value"?"value":"",...K))}),
z.children.length?[z]:[]}function h({id:b,kind:S,from:z,to:_,"attribution confidence":Y,...K}){let Z=z&&_?{ends:[z," – ",_].flat()}:{},M=typeof b=="number"?s[b]:
null,C=M&&M[0]==="deal",k={...b===void 0?{}:{id:b},...Z,...C||!S?{}:{kind:S},...K},[j,...B]=Object.entries(k),N=m("li","",...C?[i(n(...M),S)," "]:[],...a(j[1]));
Y&&N.append(" ",vo(String(Y)));let R=m("small","");return B.forEach(([I,O])=>{let[l,x]=Mo[I]||["",""],v=/\d$/.test(String(O))?x:"",D=[l,...a(O),v].filter(tt=>tt!==
"");Eo.includes(I)?N.append(m("p","small",...D)):I==="value"?N.append(m("p","value",...D)):R.append(...R.childNodes.length?[" · "]:[],m("span","",...D))}),R.childNodes.
length&&N.insertBefore(R,N.querySelector("p")),N}function c(b,S){return b==="Figures"?Ao(S):m("section","",m("h3","",b),m("ul","things",...S.map(h)))}function u(b=[]){
if(!b.length)return[];let S=b.map(z=>{let _=t.sources[z],Y=Gt(_.title);if(_.url){let Z=m("a","",Y);Z.href=_.url,Z.target="_blank",Z.rel="noopener noreferrer",Y=
Z}let K=[_.publisher,_.date,_.licence].flatMap(Z=>Z?[", ",Gt(Z)]:[]);return m("li","",Y,...K)});return[m("details","sources",m("summary","",`Sources (${S.length}\
)`),m("ul","",...S))]}let g=[],d="",y=0,E=(b,S)=>m("section","leg",m("h3","",b==="leg"?"This leg: ":"Here: ",o(b,S)),...f(n(b,S).facts,xo));function w(b,S,z){let _=n(
b,S),{status:Y,note:K}=_.facts,Z=m("span","title",...b==="route"?[m("span","number",String(S+1))]:[],m("span","",Gt(_.name))),M=m("h2","",Z);if(M.tabIndex=-1,M.
id=`card-title-${++y}`,_.name_ar){let B=m("span","ar",_.name_ar);B.lang="ar",B.dir="rtl",M.append(B)}let C=m("p","kicker",m("span","",Gt(_.kind.charAt(0).toUpperCase()+
_.kind.slice(1))),...b==="deal"?[i(_,_.facts.kind)]:[],...Y?[m("span","chip",...a(Y))]:[]);if(g.length>1){let[B,N]=g[g.length-2],R=Ee("back","‹ Back",()=>{g.pop(),
Ct(T(),"h2").focus({preventScroll:!0})});R.setAttribute("aria-label",`Back to ${n(B,N).name}`.slice(0,120)),C.prepend(R)}let k=b==="deal"?_.contract?"contract":
"intent":b==="route"?`route-${S}`:"",j=m("article",`card of-${b} ${k}`.trim(),C,M,...z===null?[]:[E(b==="route"?"leg":"segment",z)],...f(_.facts),...Object.entries(
_.lists).map(([B,N])=>c(B,N.map(R=>t.lists[B][R]))),..._.uncertain?[m("section","",m("h3","","Uncertain"),..._.uncertain.map(B=>m("p","small doubt",Gt(B))))]:[],
...K?[m("p","small note",...a(K))]:[],...u(_.sources));return e.where(b,S)&&C.append(Ee("go-there","Show on the map",()=>e.show(b,S))),j.setAttribute("aria-labe\
lledby",M.id),j.dataset.card=`${b}-${S}`,j}function T(b=null){let S=g[g.length-1],[z,_]=S,Y=w(...S),K=b||(["place","incident"].includes(z)?e.where(z,_):null);return e.
card(Y,K,()=>{d="",e.mark(null),e.state.changed()}),d=`${z}-${_}`,e.mark(z,_),e.state.changed(),Y}function $(b,S){g.push([b,S,null]),Ct(T(),"h2").focus({preventScroll:!0})}
e.open=(b,S,z,_=null)=>(g=[[b,S,_]],T(z)),e.state.add("card",()=>d,b=>{let[,S,z]=/^([a-z]{3,8})-(\d{1,5})$/.exec(b)||[],_=Me.find(([Y])=>Y===S);!_||Number(z)>=t[_[1]].
length?e.closeCard():d!==b&&e.open(_[0],Number(z),null)})}var So={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function tn(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,e=>So[e]).replace(/[٠-٩۰-۹]/g,
e=>String(Number(e.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function $o(t,e,s){let r=` ${t}`.indexOf(` ${e}`);return t===e?0:r===0?1:r>0?2:s.
every(n=>t.includes(n))?3:9}function en(t,e){let s=tn(e),r=s.split(" ");return s?t.flatMap(n=>{let o=n.folded??=[n.names,n.also||[],n.owners||[]].flatMap((f,h)=>f.
flatMap(c=>c?[[tn(c),h,c]]:[])),a=99,i="";return o.forEach(([f,h,c])=>{let u=$o(f,s,r),g=u===9?99:u===3?10+h:n.first&&!h?u/10:u+[n.late?.3:0,.4,.6][h];g<a&&(a=g,
i=h===2?`owner: ${c}`:h===1?c:"")}),Object.assign(n,{why:i}),a<99?[{entry:n,score:a,size:Math.min(...o.map(([f])=>f.length||99))}]:[]}).sort((n,o)=>n.score-o.score||
n.size-o.size).slice(0,12).map(n=>n.entry):[]}var ve=t=>new RegExp("\\p{Script=Arabic}","u").test(t);var Rt=.0033528106647474805,Jt=6378137*(1-Rt),Co=63710088e-1,Bt=t=>t*Math.PI/180,ce=t=>t*180/Math.PI;function nn(t){let e=t*(40680631590769-Jt*Jt)/(Jt*Jt);return[
1+e/16384*(4096+e*(-768+e*(320-175*e))),e/1024*(256+e*(-128+e*(74-47*e)))]}var on=(t,e,s,r)=>t*e*(r+t/4*(s*(2*r**2-1)-t/6*r*(4*e**2-3)*(4*r**2-3)));function sn(t,e,s,r,n,o,a){
let i=Rt/16*e*(4+Rt*(4-3*e));return t+(1-i)*Rt*s*(r+i*n*(a+i*o*(2*a**2-1)))}function ee(t,e){let s=Math.round((e.lng-t.lng)/360)*360,r=Bt(e.lng-t.lng-s),n=Math.
atan((1-Rt)*Math.tan(Bt(t.lat))),o=Math.atan((1-Rt)*Math.tan(Bt(e.lat))),[a,i,f,h]=[Math.sin(n),Math.cos(n),Math.sin(o),Math.cos(o)],c=r;for(let g=0;g<100;g++){
let d=Math.sin(c),y=Math.cos(c),E=h*d,w=i*f-a*h*y,T=Math.hypot(E,w),$=a*f+i*h*y;if(T<1e-15&&$>0)return{m:0,bearing:0,exact:!0};let b=Math.atan2(T,$),S=T?i*h*d/T:
0,z=1-S**2,_=z>1e-12?$-2*a*f/z:0,Y=sn(r,z,S,b,T,$,_);if(Math.abs(Y)>Math.PI+1e-9)break;if(Math.abs(Y-c)<1e-12){let[K,Z]=nn(z);return{m:Jt*K*(b-on(Z,T,$,_)),bearing:(ce(
Math.atan2(E,w))+360)%360,exact:!0}}c=Y}let u=Math.sin(Bt(e.lat-t.lat)/2)**2+Math.cos(Bt(t.lat))*Math.cos(Bt(e.lat))*Math.sin(r/2)**2;return{m:2*Co*Math.asin(Math.
sqrt(Math.min(u,1))),exact:!1,bearing:(ce(Math.atan2(h*Math.sin(r),i*f-a*h*Math.cos(r)))+360)%360}}function Oo(t,e,s){let r=(1-Rt)*Math.tan(Bt(t.lat)),n=1/Math.
hypot(1,r),o=r*n,a=Math.sin(Bt(e)),i=Math.cos(Bt(e)),f=Math.atan2(r,i),h=n*a,c=1-h**2,[u,g]=nn(c),d=s/(Jt*u),y=d;for(let _=0,Y=!1;_<100&&!Y;_++){let K=d+on(g,Math.
sin(y),Math.cos(y),Math.cos(2*f+y));Y=Math.abs(K-y)<1e-13,y=K}let E=Math.sin(y),w=Math.cos(y),T=Math.cos(2*f+y),$=o*E-n*w*i,b=Math.atan2(o*w+n*E*i,(1-Rt)*Math.hypot(
h,$)),S=Math.atan2(E*a,n*w-o*E*i),z=sn(0,c,h,y,E,w,T);return{lat:ce(b),lng:t.lng+ce(S-z)}}function an(t,e){let{m:s,bearing:r}=ee(t,e),n=Math.max(1,Math.min(200,
Math.ceil(s/5e4))),o=t.lng;return[t,...Array.from({length:n},(a,i)=>{let f=i+1<n?Oo(t,r,s*(i+1)/n):e;return o=f.lng+360*Math.round((o-f.lng)/360),{lat:f.lat,lng:o}})]}function rn(t,e){let{map:s,data:r,box:n,panel:o}=t,a=At("tools"),i=(l,x=0)=>l.toLocaleString("en",{minimumFractionDigits:x,maximumFractionDigits:x}),f=l=>i(l/1e3,
l<1e4?3:l<1e6?2:1),h={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L2\
0 17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 \
14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",profile:"M3 5H21M3 9C6 9 6 18 10 18C13 18 13 12 16 12C18.5\
 12 19 16 21 16",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function c(l,x,v=""){let D=m("button",v,l);return D.type="button",D.addEventListener("click",
x),D}let u=null;function g(l,x,v){let D=c(te(h[l]),v,"tool");return D.setAttribute("aria-label",x),D.title=x,a.append(D),D}function d(l,x,v,{opened:D=()=>{},closed:tt=()=>{}}={}){
let X=g(l,x,()=>{u&&u.item===X?y():H()});v.classList.add("sheet"),v.id=`sheet-${l}`,v.hidden=!0,v.setAttribute("role","group"),v.setAttribute("aria-label",x),X.
setAttribute("aria-expanded","false"),X.setAttribute("aria-controls",v.id),a.append(v);function H(){u&&y(),kt()&&e.expand(!1),u={item:X,sheet:v,closed:tt},v.hidden=
!1,X.setAttribute("aria-expanded","true"),D()}return{item:X,show:H}}function y(l=!1){if(!u)return;let{item:x,sheet:v,closed:D}=u;u=null,v.hidden=!0,x.setAttribute(
"aria-expanded","false"),D(),l&&x.focus()}document.addEventListener("keydown",l=>{l.key==="Escape"&&!l.defaultPrevented&&(u?y(!0):n.querySelector(".leaflet-popu\
p")?s.closePopup():(e.closeCard(),e.back()))}),Ct(At("card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),At("skip").addEventListener("click",
l=>{let x=At(Ct(document,"#skip").getAttribute("href")?.slice(1)||"");l.preventDefault(),o.contains(x)&&e.expand(!0),x.focus({preventScroll:!0})}),e.find=l=>en(
e.entries,l),(function(){let l=m("input"),x=m("ul","results"),v=m("p","said");l.type="search",l.placeholder="Station, system, path … or اسم",l.autocomplete=
"off",l.spellcheck=!1,l.maxLength=200,l.dir="auto",Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","\
aria-controls":"results","aria-autocomplete":"list"}).forEach(([at,nt])=>l.setAttribute(at,nt)),x.id="results",x.setAttribute("role","listbox"),x.setAttribute("\
aria-label","Found"),v.setAttribute("role","status");let tt=d("search","Search",m("div","search",l,v,x),{opened:()=>{l.focus(),l.select()}}),X=[],H=-1;function W(at){
y(),tt.item.focus();let{bounds:nt,latlng:it}=at;nt?e.visit(()=>e.frame(nt)):it&&e.visit(()=>e.frame(L.latLng(it).toBounds(4e4))),at.open&&at.open()}function Q(at){
H=at,[...x.children].forEach((nt,it)=>nt.setAttribute("aria-selected",String(it===at))),at<0?l.removeAttribute("aria-activedescendant"):(l.setAttribute("aria-ac\
tivedescendant",x.children[at].id),x.children[at].scrollIntoView({block:"nearest"}))}function ot(){X=e.find(l.value),x.replaceChildren(...X.map((at,nt)=>{let it=at.
names.flatMap(et=>et||[]),P=it.find(et=>!ve(et))||it[0]||"",G=it.find(ve),F=m("li","",m("bdi","en",P));if(G&&G!==P){let et=m("bdi","ar",G);et.lang="ar",F.append(
et)}return F.append(m("small","",at.kind||"",...at.why?[" · ",m("bdi","",at.why)]:[])),F.id=`result-${nt}`,F.setAttribute("role","option"),F.addEventListener("\
mousedown",et=>et.preventDefault()),F.addEventListener("click",()=>W(at)),F})),l.setAttribute("aria-expanded",String(X.length>0)),v.textContent=l.value.trim()?X.
length?`${X.length} found`:"Nothing found":"",Q(X.length?0:-1)}l.addEventListener("input",ot),l.addEventListener("keydown",at=>{let nt=at.key==="ArrowDown"?1:at.
key==="ArrowUp"?-1:0;if(nt&&X.length)Q((H+nt+X.length)%X.length);else if(at.key==="Enter"&&H>=0)W(X[H]);else if(at.key==="Escape"&&l.value)l.value="",ot();else return;
at.preventDefault()}),document.addEventListener("keydown",at=>{let nt=at.target instanceof Element&&at.target.closest("input, textarea, select");at.key==="/"&&!nt&&
(at.preventDefault(),tt.show())})})();let E={routes:"Routes",stations:"Stations",systems:"Cable systems",paths:"Crossing paths",incidents:"Incidents",ground:"Ba\
se map"};(function(){let l=m("ul","tree"),x=new Set,v=[];function D(H,W,Q,ot,at){let nt=m("input"),it=m("label","",nt);return nt.type="checkbox",nt.addEventListener(
"change",()=>ot(nt.checked)),at&&it.append(at()),it.append(m("bdi","",H)),W!==null&&it.append(m("small","",i(W))),v.push([nt,Q]),m("div","row",it)}function tt(){
v.forEach(([H,W])=>{let Q=W();H.checked=Q===!0,H.indeterminate=Q===null})}function X(){v=[];let H=Object.keys(E),W=[...new Set([...H,...e.layers.map(Q=>Q.parent)])];
l.replaceChildren(...W.flatMap(Q=>{let ot=e.layers.filter(F=>F.parent===Q);if(!ot.length)return[];if(ot.length===1){let[F]=ot;return[m("li","",D(F.title,F.count,
()=>F.shown,et=>{F.set(et),tt()},F.mark))]}let at=()=>{let F=ot.filter(et=>et.shown).length;return F===0?!1:F===ot.length?!0:null},nt=E[Q]||Q,it=D(nt,ot.length,
at,F=>{e.together(()=>ot.forEach(et=>et.set(F))),tt()}),P=m("ul","",...ot.map(F=>m("li","",D(F.title,F.count,()=>F.shown,et=>{F.set(et),tt()},F.mark))));P.hidden=
!x.has(Q),P.id=`branch-${W.indexOf(Q)}`;let G=c(m("span","chevron"),()=>{P.hidden=!P.hidden,P.hidden?x.delete(Q):x.add(Q),G.setAttribute("aria-expanded",String(
!P.hidden))},"more");return G.setAttribute("aria-label",`${nt}: each one`),G.setAttribute("aria-expanded",String(!P.hidden)),G.setAttribute("aria-controls",P.id),
it.append(G),[m("li","",it,P)]})),tt()}d("layers","Layers",m("div","layers",m("h2","","Layers"),l),{opened:X}),e.onLayers(()=>{u&&u.sheet.id==="sheet-layers"&&tt()})})();
let w=m("div","cross");w.setAttribute("aria-hidden","true");let T=null;(function(){let l=[],x=L.layerGroup(),v=m("ol","steps"),D=m("p","total");D.setAttribute("\
role","status");let tt=L.polyline([],{pane:"measure",className:"measured",interactive:!1,smoothFactor:0}),X=nt=>{l.push(nt),H()};function H(){let nt=l.slice(1).
map((G,F)=>ee(l[F],G));tt.setLatLngs(l.slice(1).map((G,F)=>an(l[F],G))),x.clearLayers(),l.forEach(G=>x.addLayer(L.circleMarker(G,{pane:"measure",className:"meas\
ured-point",radius:4,interactive:!1}))),v.replaceChildren(...nt.map(G=>m("li","",`${G.exact?"":"about "}${f(G.m)} km`,m("small","",`bearing ${G.bearing.toFixed(
1)}°`))));let it=nt.reduce((G,F)=>G+F.m,0),P=nt.every(G=>G.exact);D.textContent=l.length<2?l.length?"One point; add another":"No point yet":`${P?"":"About "}${f(
it)} km in all`,D.dataset.metres=nt.length?it.toFixed(4):"",Q.disabled=ot.disabled=!l.length}let W=c("Add the centre of the map",()=>X(s.getCenter())),Q=c("Undo",
()=>{l.pop(),H()}),ot=c("Clear",()=>{l.length=0,H()}),at=m("div","measure",m("h2","","Measure"),m("p","","Click on the map, or move it and add its centre. Lengt\
hs are geodesics on WGS 84."),m("div","buttons",W,Q,ot),v,D);d("measure","Measure",at,{opened(){T=X,e.closeCard(),n.classList.add("measuring"),n.append(w),s.doubleClickZoom.
disable(),[tt,x].forEach(nt=>nt.addTo(s)),H()},closed(){T=null,n.classList.remove("measuring"),w.remove(),s.doubleClickZoom.enable(),[tt,x].forEach(nt=>nt.remove())}})})();
let $=[...e.dates].flatMap(l=>Number.isInteger(l)?Number(l):[]).sort((l,x)=>l-x),b=null;if($.length&&$[0]<$[$.length-1]){let l=$[0],x=$[$.length-1],v=m("input"),
D=m("output","","All years");Object.assign(v,{type:"range",min:l,max:x+1,step:1,value:x+1}),v.setAttribute("aria-label","Year"),e.setYear=at=>{e.year=at===null||
at>x?null:Math.max(at,l),v.value=String(e.year??x+1),D.textContent=e.year===null?"All years":String(e.year),v.setAttribute("aria-valuetext",D.textContent),H.classList.
toggle("on",e.year!==null),e.together(()=>e.years.forEach(nt=>nt(e.year))),e.state.changed()},v.addEventListener("input",()=>e.setYear(Number(v.value)));let tt=m(
"div","ends",m("span","",String(l)),m("span","","all")),X=m("div","year",m("h2","","Year"),D,v,tt),{item:H,show:W}=d("year","Year",X,{closed:()=>b?.pause()}),Q=c(
"All years",()=>e.setYear(null)),{story:ot}=r;b=ot?Ye(t,e,{story:ot,body:X,show:W,all:Q}):null,ot||X.append(m("p","","Shows what was in service that year: syste\
ms from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has no known date stays."),Q),v.setAttribute("ari\
a-valuetext","All years")}let S=e.state;S.add("view",()=>{let{lat:l,lng:x}=s.getCenter();return`${l.toFixed(4)},${x.toFixed(4)},${s.getZoom()}`},l=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.
test(l))return;let[x,v,D]=l.split(",").map(Number);s.setView([x,v],Math.min(Math.max(D,s.getMinZoom()),s.getMaxZoom()),{animate:!1})}),S.add("change",()=>e.layers.
filter(l=>l.shown!==l.first).map(l=>encodeURIComponent(l.key)).join(","),l=>{let x=new Set(l.split(",").flatMap(v=>{try{return[decodeURIComponent(v)]}catch{return[]}}));
e.layers.forEach(v=>v.set(x.has(v.key)!==v.first))}),S.add("year",()=>e.year===null?"":String(e.year),l=>{e.setYear(/^\d{4}$/.test(l)?Number(l):null)}),b?.link();
function z(){return"#"+[...S.entries].map(([l,{get:x}])=>[l,x()]).filter(([,l])=>l).map(([l,x])=>`${l}=${x}`).join("&")}let _="";function Y(l){if(location.hash===
_)return;_=location.hash;let x=new Map(location.hash.slice(1,6e3).split("&").map(D=>{let tt=D.indexOf("=");return[D.slice(0,tt),D.slice(tt+1)]})),v=[...S.entries].
filter(([D])=>!l||x.has("view")||x.has(D));v.length&&e.together(()=>v.forEach(([D,{set:tt}])=>tt(x.get(D)||"")))}let K;function Z(){try{_=z(),history.replaceState(
null,"",_)}catch{}}Y(!0),window.addEventListener("hashchange",()=>Y(!1));let M=!1;if(["pointerdown","keydown","wheel"].forEach(l=>window.addEventListener(l,()=>{
M=!0},{capture:!0,passive:!0})),S.changed=()=>{clearTimeout(K),M&&(K=setTimeout(Z,250))},s.on("moveend",()=>S.changed()),/^(https?|file):$/.test(location.protocol)){
let l=m("input"),x=m("p","said");l.readOnly=!0,l.setAttribute("aria-label","Link to this view"),x.setAttribute("role","status"),l.addEventListener("focus",()=>l.
select()),d("link","Link to this view",m("div","link",m("h2","","Link to this view"),l,m("div","buttons",c("Copy",async()=>{l.select();let v;try{await navigator.
clipboard.writeText(l.value),v=!0}catch{v=document.execCommand("copy")}x.textContent=v?"Copied":"Copy it from the field"})),x),{opened(){l.value=location.href.split(
"#")[0]+z(),x.textContent="",l.focus()}})}if(e.profile.there){let l=g("profile","Line diagram and depth profile",()=>e.profile.toggle());l.setAttribute("aria-co\
ntrols","profile"),e.profile.changed=x=>l.setAttribute("aria-expanded",String(x)),e.profile.changed(!1)}if(document.fullscreenEnabled){let l=g("screen","Full sc\
reen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());l.setAttribute("aria-pressed","false"),document.addEventListener(
"fullscreenchange",()=>{l.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function C(l){let x=e.depthAt(l);return x?`Depth: ${i(x.low_m)} to\
 ${i(x.high_m)} m, from cells of about ${i(x.cell_km)} km`:"Depth: on land, or not known"}function k(l){let x=l.lng-360*Math.round(l.lng/360),v=qt(0,s.getZoom())/
111320,D=Math.min(5,Math.max(1,Math.ceil(-Math.log10(v)))),tt=(X,H,W)=>`${Math.abs(X).toFixed(D)}° ${X<0?W:H}`;return`${tt(l.lat,"N","S")}, ${tt(x,"E","W")}`}e.
hereLines=l=>[k(l),C(l)];function j(l){let x=e.routeNear(l);return x?e.openRoute(x,l):e.card(m("div","card here",...e.hereLines(l).map(v=>m("p","",v))),l)}s.on(
"click",l=>{T?T(l.latlng):B()||j(l.latlng)}),n.addEventListener("keydown",l=>{l.key!=="Enter"||l.target!==n||(T?T(s.getCenter()):j(s.getCenter()))});function B(){
let l=!!u||N;return y(),l}let N=!1;s.on("preclick",()=>{N=!!n.querySelector(".leaflet-popup")});let R=null;function I(l){if(l!==!!R)if(s.setMaxBounds(void 0),l){
R={at:s.getCenter(),zoom:s.getZoom(),open:At("panel-toggle").getAttribute("aria-expanded")==="true"};let x=R.open&&!kt()?O():s.getBounds();document.documentElement.
classList.add("printing"),e.expand(!0),s.invalidateSize({animate:!1,pan:!1}),s.fitBounds(x,{paddingBottomRight:[0,s.attributionControl.getContainer()?.offsetHeight??
0],animate:!1}),e.redraw(),e.paintNow(),n.querySelectorAll("canvas").forEach(v=>{if(v.classList.contains("leaflet-tile"))return;let D=_t(v),{width:tt,height:X}=v,
H=document.createElement("canvas");Object.assign(H,{width:tt,height:X}),_t(H).drawImage(v,0,0),v.width=tt,D.drawImage(H,0,0)})}else R&&(document.documentElement.
classList.remove("printing"),s.invalidateSize({animate:!1,pan:!1}),e.expand(R.open),s.setView(R.at,R.zoom,{animate:!1}),R=null,s.setMaxBounds(r.window))}function O(){
let l=s.getSize(),x=o.getBoundingClientRect().width+20;return L.latLngBounds(s.containerPointToLatLng([0,l.y]),s.containerPointToLatLng([l.x-x,0]))}window.addEventListener(
"beforeprint",()=>I(!0)),window.addEventListener("afterprint",()=>I(!1))}function To({columns:t,rows:e,levels:s}){let r=s.slice();for(let n=0;n<3;n++){let o=r.slice();for(let a=0;a<e;a++)for(let i=0;i<t;i++){let f=a*t+i;if(r[f]!==-1)
continue;let h=0,c=0;for(let u=Math.max(a-1,0);u<=Math.min(a+1,e-1);u++)for(let g=Math.max(i-1,0);g<=Math.min(i+1,t-1);g++){let d=r[u*t+g];d!==-1&&(h+=d,c++)}c&&
(o[f]=h/c)}r=o}return r.map(n=>Math.max(n,0))}function No(t){let e=t.columns>>1,s=t.rows>>1,r=new Float32Array(e*s);for(let n=0;n<s;n++)for(let o=0;o<e;o++){let a=2*
n*t.columns+2*o,i=0,f=0;for(let h of[a,a+1,a+t.columns,a+t.columns+1])t.levels[h]!==-1&&(i+=t.levels[h],f++);r[n*e+o]=f?i/f:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:e,rows:s,levels:r}}function ln(t){let e=[];for(let s=t;;s=No(s)){let{west:r,south:n,step:o,columns:a,rows:i}=s,f=s,h=null;if(e.
push({west:r,south:n,step:o,columns:a,rows:i,get levels(){return h=h||To(f)}}),Math.min(a,i)<16)return e}}function cn(t,e){let s=new Int32Array(4*t.length),r=new Float32Array(
4*t.length);return t.forEach((n,o)=>{let a=Math.min(Math.max(n,0),e-1),i=Math.floor(a),f=a-i;for(let h=0;h<4;h++)s[4*o+h]=Math.min(Math.max(i-1+h,0),e-1);r[4*o]=
(1-f)**3/6,r[4*o+1]=(3*f**3-6*f**2+4)/6,r[4*o+2]=(-3*f**3+3*f**2+3*f+1)/6,r[4*o+3]=f**3/6}),{nodes:s,weights:r}}function un(t,e,s){let{columns:r,rows:n,levels:o}=t,
a=e.length,{nodes:i,weights:f}=cn(e.map(d=>(d-t.west)/t.step),r),h=cn(s.map(d=>(d-t.south)/t.step),n),c=new Map;function u(d){if(!c.has(d)){let y=new Float32Array(
a),E=d*r;for(let w=0,T=0;w<a;w++,T+=4)y[w]=f[T]*o[E+i[T]]+f[T+1]*o[E+i[T+1]]+f[T+2]*o[E+i[T+2]]+f[T+3]*o[E+i[T+3]];c.set(d,y)}return c.get(d)}let g=new Float32Array(
a*s.length);for(let d=0;d<s.length;d++){let[y,E,w,T]=[0,1,2,3].map(_=>u(h.nodes[4*d+_])),[$,b,S,z]=h.weights.subarray(4*d,4*d+4);for(let _=0,Y=d*a;_<a;_++,Y++)g[Y]=
$*y[_]+b*E[_]+S*w[_]+z*T[_]}return g}function fn(t){let e=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+e)/(1-e))/(4*Math.PI)]}function _o([t,e,s,r],[n,o,a,i]){let f=0,h=1;for(let[
c,u,g,d]of[[t,s-t,n,a],[e,r-e,o,i]]){if(!u){if(c<g||c>d)return!1;continue}let y=(g-c)/u,E=(d-c)/u;f=Math.max(f,Math.min(y,E)),h=Math.min(h,Math.max(y,E))}return f<=
h}function Po([t,e,s,r],[n,o,a,i]){let f=(h,c,u,g,d,y)=>Math.sign((u-h)*(y-c)-(g-c)*(d-h));return f(t,e,s,r,n,o)!==f(t,e,s,r,a,i)&&f(n,o,a,i,t,e)!==f(n,o,a,i,s,
r)}function dn(t){let e=new Map,s=([n,o,a,i],f)=>{for(let h=Math.floor(n*256);h<=a*256;h++)for(let c=Math.floor(o*256);c<=i*256;c++)if(f(h*4096+c))return!0;return!1};
function r(){t.forEach(n=>{let o=fn(n[0]);n.slice(1).forEach(a=>{let i=fn(a),f=[...o,...i];s([Math.min(o[0],i[0]),Math.min(o[1],i[1]),Math.max(o[0],i[0]),Math.max(
o[1],i[1])],h=>{let c=e.get(h);return c?c.push(f):e.set(h,[f]),!1}),o=i})})}return([n,o],[a,i,f,h])=>{e.size||r();let c=[a,i,a+f,i+h],u=[a+f/2,i+h/2],g=[n,o,u[0],
u[1]];return!s([Math.min(a,n),Math.min(i,o),Math.max(a+f,n),Math.max(i+h,o)],d=>(e.get(d)||[]).some(y=>_o(y,c)||Po(y,g)))}}async function Bo(t){let e=atob(t),s=new Uint8Array(e.length);for(let i=0;i<s.length;i++)s[i]=e.charCodeAt(i);let n=new Blob([s]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),o=[],a=0;for(let i=await n.read();!i.done;i=await n.read()){if(a+=i.value.length,a>268435456)throw new RangeError("more data than a \
page has");o.push(i.value)}return new Uint8Array(await new Blob(o).arrayBuffer())}async function hn(t,e){let[s,r]=await Promise.all(t.split(" ",2).map(Bo)),n=Io(
r,e);return JSON.parse(new TextDecoder().decode(s),(o,a)=>typeof a=="object"&&a!==null&&"~"in a?n[a["~"]]:a)}function Io(t,e){let s=t.length>>2,r=0,n=()=>{if(r>=
s)throw new RangeError("fewer vertices than the lines have");let h=t[r]|t[r+s]<<8|t[r+2*s]<<16|t[r+++3*s]<<24;return h>>>1^-(h&1)},o=n();n();let a=Array.from({length:Math.
min(o,s)},()=>({unit:n(),size:n()})),i=0,f=0;return a.map(({unit:h,size:c})=>{let u=[],g=0,d=0,y=0,E=0,w=0,T=0;for(let $=0;$<c;$++){let b=n(),S=n();$?([w,y]=[y,
(y+w>>1)+b],[T,E]=[E,(E+T>>1)+S],g+=y,d+=E):(g=i+=b,d=f+=S),u.push(e(d/h,g/h))}return u})}function le({rows:t,columns:e}){let s=Array.from({length:t},()=>({}));
return Object.entries(e).forEach(([r,n])=>{let o=Array.isArray(n)?a=>n[a]:"all"in n?()=>n.all:a=>n.of[n.at[a]];s.forEach((a,i)=>{let f=o(i);f!==null&&(a[r]=f)})}),
s}function zo(t,e){return`${[t-360*Math.round(t/360),e].map(r=>Number(r.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function pn({lists:t,...e}){let s=Object.
entries(t).map(([n,o])=>[n,le(o)]),r=Object.entries(e).map(([n,o])=>{let a=o.facts&&le(o.facts),i=o.lists&&le(o.lists);return[n,le(o).map((f,h)=>{let c=a?.[h];return c?.
position===!0&&(c.position=zo(Number(f.lon),Number(f.lat))),{...f,facts:c,lists:i?.[h]}})]});return{lists:Object.fromEntries(s),...Object.fromEntries(r)}}function mn({
columns:t,rows:e,steps:s},r,n){let o=new Float32Array(t*e);for(let a=0,i=0;a<o.length;a++)a%t===0&&(i=0),s[a]===" "?o[a]=n:o[a]=i=(i+s.charCodeAt(a)-63)%r;return o}var ue=512,ke=16,Ro=4,jo=6;function Do(t,[e,s]){let r=(n,o,a)=>n.some(i=>Math.abs(o-i)<.002&&Math.abs(a-i)<.002);return t.flatMap(n=>{let o=[],a=[n[0]];for(let i=1;i<=
n.length;i++){let f=n[i-1],h=n[i%n.length];r(e,f.lng,h.lng)||r(s,f.lat,h.lat)?(a.length>1&&o.push(a),a=[h]):a.push(h)}return a.length>1&&o.push(a),o})}function Fo(t,e,s,r){
let n=e.length,o=s.length,a=null;for(let i of[...t].reverse()){let{west:f,south:h,step:c,columns:u,rows:g}=i[0],d=f+c*(u-1),y=h+c*(g-1);if(a&&(e[0]>d||e[n-1]<f||
s[0]<h||s[o-1]>y))continue;let E=i.find($=>$.step*r>=1.5)||i[i.length-1],w=un(E,e,s);if(!a){a=w;continue}let T=($,b,S)=>Math.min($-b,S-$)/(jo*c);for(let $=0,b=0;$<
o;$++){let S=T(s[$],h,y);for(let z=0;z<n;z++,b++){let _=Math.min(S,T(e[z],f,d),1);_>0&&(a[b]+=_*(w[b]-a[b]))}}}return a||new Float32Array(n*o)}function yn(t,[e,
s],r,n,o,a){let i=t.width,f=256/ue*2**r.z,h=e?1:0,c=Math.min(s,i-e),u=Array.from({length:i},(C,k)=>(k+.5)/i),g=u.map(C=>360*(r.x+C)/f-180),d=u.slice(e-h,e+c).map(
C=>Math.atan(Math.sinh(Math.PI*(1-2*(r.y+C)/f)))*180/Math.PI),y=Fo(n,g,d,ue*f/360),{west:E,south:w,step:T,columns:$,rows:b}=n[n.length-1][0],S=(C,k,j)=>C>k-T&&C<
k+j*T,z=g.map(C=>S(C,E,$)),_=o.length-1,Y=a.map(([C,k,j])=>255<<24|j<<16|k<<8|C),K=_t(t),Z=K.createImageData(i,c),M=new Int32Array(Z.data.buffer);for(let C=h,k=h*
i,j=0;C<d.length;C++){if(!S(d[C],w,b)){k+=i,j+=i;continue}for(let B=0;B<i;B++,k++,j++){if(!z[B])continue;let N=y[k],R=0;for(;R<_&&N>=o[R+1];)R++;M[j]=Y[R];let I=R?
N-o[R]:1/0,O=R<_?o[R+1]-N:1/0,l=Math.min(I,O);if(l>3)continue;let x=.5-l/Math.max(Math.abs(N-y[B?k-1:k+1]),Math.abs(N-y[C?k-i:k+i]),1e-4);if(x<=0)continue;let[v,
D]=[a[R],a[I<O?R-1:R+1]],tt=X=>Math.round(v[X]+x*(D[X]-v[X]));M[j]=255<<24|tt(2)<<16|tt(1)<<8|tt(0)}}K.putImageData(Z,0,e)}function Zo(t,e){return e.some(s=>s.reduce(
(r,n)=>{let o=r;for(let a=0,i=n.length-1;a<n.length;i=a++){let f=n[a],h=n[i];f.lat>t.lat!=h.lat>t.lat&&t.lng<(h.lng-f.lng)*(t.lat-f.lat)/(h.lat-f.lat)+f.lng&&(o=
!o)}return o},!1))}async function bn({map:t,data:e,ground:s,box:r},n){let o=document.documentElement.classList.contains("plain"),a=window.matchMedia("screen and\
 (prefers-color-scheme: dark)"),i=window.matchMedia("print"),f=I=>L.svg({pane:I,padding:.3}),h=f("land"),c=f("borders"),u={interactive:!1,smoothFactor:.6},{tiers:g}=s;
function d(I,O,l,x,v=!1){if(!O.length)return;let D={...u,renderer:x,className:`ground ${I}`},tt=v?L.polygon(O,D):L.polyline(O,D);l.addLayer(Ve(t,tt,v?O.flat():O,
v))}let y=L.layerGroup(),E=L.layerGroup();for(let{land:I}of g)d("land",I,t,h,!0),await Et();let w=g.map(I=>Do(I.land.flat(),I.edges));await Et();for(let I of w)
d("coast",I,t,h),await Et();let T=I=>g.flatMap(O=>O[I]);d("rivers",T("rivers"),y,h),g.forEach(({lakes:I})=>d("lake",I,y,h,!0)),d("canals",T("canals"),y,h),d("bo\
rders",T("borders"),E,c),d("disputed",T("disputed"),E,c);let $=I=>[1,3,5].map(O=>parseInt(I.slice(O,O+2),16)),b=()=>i.matches||document.documentElement.classList.
contains("printing");function S(){let{tints:I}=s.depths;return I[b()?"print":o&&a.matches?"dark":"light"].map($)}function z(I,O){for(let{west:l,south:x,step:v,columns:D,
rows:tt,levels:X}of I){let H=L.latLng(O.lat,O.lng+360*Math.ceil((l-v/2-O.lng)/360)),W=Math.round((H.lng-l)/v),Q=Math.round((H.lat-x)/v);if(W<0||W>=D||Q<0||Q>=tt)
continue;let ot=X[Q*D+W];if(ot===-1||g.some(({land:F})=>Zo(H,F)))return null;let{deepest_m:at,levels:nt}=s.depths,it=F=>at*(Math.max(F,0)/(nt-1))**2,P=it(ot-.5),
G=P<100?1:10;return{low_m:G*Math.floor(P/G),high_m:G*Math.ceil(it(ot+.5)/G),cell_km:Math.round(v*111.2)}}return null}async function _(){let I=s.depths.grids.map(
W=>({...W,levels:mn(W,s.depths.levels,-1)}));if(n.depthAt=W=>z(I,W),!o)return;await Et();let O=[];for(let W of I)O.push(ln(W)),await Et();let l=[];function x(W,Q){
for(let ot=0;ot<W.height;ot+=ke)yn(W,[ot,ke],Q,O,s.depths.bands,S())}let v=!1;t.on("movestart",()=>{v=!0}).on("moveend",()=>{v=!1});function D(W){let Q=performance.
now()+W,ot=S(),at=v?Ro:ke;for(let nt;performance.now()<Q&&(nt=l[0]);){let{tile:it,coords:P,done:G}=nt;yn(it,[nt.row,at],P,O,s.depths.bands,ot),nt.row+=at,!(nt.row<
it.height)&&(l.shift(),G(void 0,it))}l.length&&setTimeout(()=>D(v?3:8),v?40:0)}let tt=bt(L.GridLayer).extend({createTile(W,Q){let ot=m("canvas","leaflet-tile"),
{_whole:at}=this,nt=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-at);return ot.width=ot.height=Math.ceil(ue*Math.min(nt,2)),l.push({tile:ot,row:0,coords:W,
done:Q})===1&&queueMicrotask(()=>D(b()?1/0:8)),ot},_setView(W,Q,...ot){this._whole=Math.floor(Q+1e-6),bt(L.GridLayer.prototype)._setView.call(this,W,Q,...ot)},_clampZoom(){
return this._whole},repaint(){X(this).forEach(({el:W,coords:Q})=>x(W,Q))}}),X=W=>Object.values(bt(W)._tiles),H=new tt({pane:"depths",tileSize:ue,noWrap:!0,bounds:e.
window,keepBuffer:1,updateWhenZooming:!1});H.on("load",()=>{r.dataset.depths="drawn"}),n.addLayer({key:"depths",title:"Depth",parent:"ground",group:H}),[a,i].forEach(
W=>W.addEventListener("change",()=>H.repaint())),window.addEventListener("afterprint",()=>H.repaint()),n.paintNow=()=>{D(1/0),H.repaint(),X(H).forEach(({el:W})=>{
W.style.opacity="1"})}}if(await Et(),s.depths.grids.length&&await _(),!o)return;await Et(),n.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:y}),
n.addLayer({key:"borders",title:"Borders",parent:"ground",group:E}),await Et();let Y=dn([...w.flat(),...T("borders"),...T("disputed")]),K=new Set(e.crossed||[]),
Z=document.documentElement.lang==="ar",M=.3,C=new Set(s.names.map(([I,O,l,x,v,D])=>({kind:I,zoom:D,latlng:L.latLng(v,x),text:Z&&l||O,first:I==="country"&&K.has(
O)})));s.names.forEach(([I,O,l,x,v,D])=>n.addSearch({names:[O,l],kind:I.charAt(0).toUpperCase()+I.slice(1),late:!0,open(){let tt=m("h2","",m("bdi","",O)),X=L.latLng(
v,x),H=I==="city"||I==="capital",W=m("span","ar",l);Object.assign(W,{lang:"ar",dir:"rtl"}),l&&tt.append(W),n.card(m("article","card of-ground",m("p","kicker",I.
charAt(0).toUpperCase()+I.slice(1)),tt,...H?n.hereLines(X).map(Q=>m("p","",Q)):[]),X),n.visit(()=>t.setView(X,Math.max(D+.5,3),{animate:!1}))}}));let k=[],j={ocean:3,
sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},B={ocean:5.5,country:8},N=!0;function R(I){let O=t.getBounds().pad(.3);C.forEach(l=>{if(I+M<l.zoom||!O.contains(
l.latlng))return;C.delete(l);let x=l.kind==="city"||l.kind==="capital";if(x&&n.places.some(({latlng:tt})=>Math.abs(tt.lat-l.latlng.lat)<.15&&Math.abs(tt.lng-l.latlng.
lng)<.15))return;let D=m("span",l.kind,l.text);Z&&D.classList.add("ar"),k.push({...l,label:n.addLabel({latlng:l.latlng,element:D,beside:x,rank:(l.first?1e3:0)+10*
(10-l.zoom)+(j[l.kind]||0),reach:x?0:l.kind==="ocean"?90:l.first?96:l.kind==="country"?36:26,within:l.kind==="country"?Y:null})})}),k.forEach(({kind:l,zoom:x,label:v})=>{
v.shown=N&&I+M>=x&&I<(B[l]||99),v.element.classList.toggle("near",I>=x+1.5)}),r.dataset.scale=I<3?"world":I<5?"region":"country"}n.onDraw(R),t.on("moveend",()=>R(
t.getZoom())),n.addLayer({key:"names",title:"Place names",parent:"ground",group:null,show:I=>{N=I}})}var Ae=["aria-label","aria-valuetext","title","placeholder"],Uo={".":"٫",",":"٬"},Vo="[^A-Za-z]*\\d[^A-Za-z]*?",qo=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
Go=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,e=>e.replace(/[\d.,]/g,s=>s==="."||s===","?Uo[s]:String.fromCharCode(1632+Number(s)))),[Ho,Wo]=[8294,
8297].map(t=>String.fromCharCode(t)),wn=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${Ho}${t}${Wo}`:t;function Yo(t,e){let s=new Intl.PluralRules(
e),r=Object.entries(t).filter(([o])=>o.includes("{")).map(([o,a])=>{let i=o.split(/\{(\w+)\}/),f=i.filter((c,u)=>u%2===0),h=i.map((c,u)=>u%2?`(?<${c}>${c==="n"?
Vo:"[^]+?"})`:qo(c)).join("");return{size:f.join("").length,pattern:new RegExp(`^${h}$`),form:a}}).sort((o,a)=>a.size-o.size);function n(o){for(let i of[o,o.charAt(
0).toLowerCase()+o.slice(1)]){let f=t[i];if(typeof f=="string")return f}for(let{pattern:i,form:f}of r){let h=i.exec(o)?.groups;if(!h)continue;return(typeof f=="\
string"?f:f[s.select(Number((h.n||"").replace(/[^\d.]/g,"")))]||f.other).replace(/\{(\w+)\}/g,(u,g)=>n(h[g])??wn(h[g]))}if(!o.includes(", "))return null;let a=o.
split(", ").map(i=>/[A-Za-z]/.test(i)?n(i):wn(i));return a.includes(null)?null:a.join("، ")}return n}function Ln(t){let e=document.getElementById("texts");if(!e)
return;let{texts:s,numerals:r,original:n}=JSON.parse(e.textContent||"{}"),o=Yo(s,document.documentElement.lang),a=r==="arab"?Go:u=>u,i=u=>{let g=u.trim(),d=/[A-Za-z]/.
test(g)?o(g):null;return a(d===null?u:u.replace(g,()=>d))};function f(u){let g=document.createElement("q");Object.assign(g,{lang:"en",dir:"ltr",translate:!1}),g.
textContent=u.data.slice(n.length+1),u.data=n,u.after(" ",g)}function h(u){if(u instanceof Text){let g=u.parentElement?.closest("script, style, [translate=no]");
!g&&u.data.startsWith(`${n} `)&&f(u);let d=g?u.data:i(u.data);d!==u.data&&(u.data=d)}else u instanceof Element&&!u.matches("script, style")&&(Ae.forEach(g=>{let d=u.
getAttribute(g),y=d&&i(d);y&&y!==d&&u.setAttribute(g,y)}),u.childNodes.forEach(h))}let c={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:Ae};
new MutationObserver(u=>u.forEach(({type:g,target:d,addedNodes:y})=>{g==="childList"?y.forEach(h):g==="characterData"?h(d):d instanceof Element&&Ae.forEach(E=>{
let w=d.getAttribute(E),T=w&&i(w);T&&T!==w&&d.setAttribute(E,T)})})).observe(t,c),h(t)}var En=(t,e,s,r,n)=>e<t.x+t.w&&t.x<e+r&&s<t.y+t.h&&t.y<s+n,xn=new Map;function Ko(t){let e=xn.get(t);if(e)return e;let s=[],r=t>90?Array.from({length:17},(n,o)=>(o-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return r.forEach(n=>r.forEach(o=>s.push([n*t,o*t]))),xn.set(t,s.sort((n,o)=>Math.hypot(...n)-Math.
hypot(...o))),s}function Jo(t){let e=new Map;return t.forEach(s=>{let r=(s.x>>4)*4096+(s.y>>4),n=e.get(r);n?n.push(s):e.set(r,[s])}),(s,r,n,o,a=1/0)=>{let i=0;for(let f=s-
3>>4;f<=s+n+3>>4;f++)for(let h=r-1>>4;h<=r+o+1>>4;h++)for(let c of e.get(f*4096+h)||[])if(c.x>s-3&&c.x<s+n+3&&c.y>r-1&&c.y<r+o+1&&++i>=a)return i;return i}}function Mn(){
let t=new Map,e=({x:n,y:o,w:a,h:i},f)=>{for(let h=Math.floor(n/64);h<=(n+a)/64;h++)for(let c=Math.floor(o/64);c<=(o+i)/64;c++)if(f(t.get(h*4096+c),h*4096+c))return!0;
return!1};return{free:(n,o,a,i)=>!e({x:n,y:o,w:a,h:i},f=>!!(f&&f.some(h=>En(h,n,o,a,i)))),take:(n,o,a,i)=>{let f={x:n,y:o,w:a,h:i};e(f,(h,c)=>(h?h.push(f):t.set(
c,[f]),!1))}}}function vn(t,e){let s=t.getContainer(),r=[],n=[],o=[];function a({latlng:d,element:y,rank:E,dot:w=!1,reach:T=0,beside:$=!1,within:b=null}){let S={
latlng:d,element:y,rank:E,dot:w,reach:T,beside:$,within:b,shown:!0};return w||(y.classList.add("ground-name"),L.marker(d,{pane:"names",interactive:!1,keyboard:!1,
icon:L.divIcon({className:"name-holder",html:y,iconSize:[0,0]})}).addTo(t)),r.push(S),S}function i(){let d=t.attributionControl.getContainer(),{parentElement:y,
firstElementChild:E}=e;!d||!y||!(E instanceof HTMLElement)||(y.style.setProperty("--title",`${E.offsetHeight}px`),y.style.setProperty("--credits",`${d.offsetWidth>
s.clientWidth-180?d.offsetHeight:0}px`))}let f=!1;t.on("viewprereset",()=>{f=!0}),t.on("viewreset",()=>{f=!1});function h(){let d=Mn(),y=Mn(),E=[],w=[],T={zoom:NaN,
origin:L.point(NaN,NaN),size:t.getSize(),free:d.free,take:d.take,inside:(Z,M,C,k)=>Z>2&&M>2&&Z+C<T.size.x-2&&M+k<T.size.y-22,crossed:()=>0},{free:$,take:b,inside:S}=T;
function z(){i(),Object.assign(T,{zoom:t.getZoom(),origin:t.getPixelBounds().getTopLeft(),size:t.getSize()});let{zoom:Z,origin:M,size:C}=T,k=s.getBoundingClientRect();
[e,At("tools"),...s.querySelectorAll(".leaflet-control, .large-year")].forEach(N=>{let{left:R,top:I,width:O,height:l}=N.getBoundingClientRect();N!==e&&!O||(b(R-
k.left,I-k.top,O,l),E.push({x:R-k.left,y:I-k.top,w:O,h:l}))}),r.forEach(({element:N,within:R})=>{R&&N.classList.remove("less")});let j=L.bounds([-200,-200],C.add(
[200,200]));w=r.filter(N=>N.shown).map(N=>({...N,at:t.project(N.latlng,Z).subtract(M)})).filter(N=>j.contains(N.at)).map(N=>({...N,w:N.element.offsetWidth,h:N.element.
offsetHeight}));let B=new Set(w.map(({element:N})=>N));w.filter(N=>N.dot).forEach(({at:{x:N,y:R}})=>b(N-7,R-7,14,14)),T.crossed=Jo(o.flatMap(N=>N(Z,M)).filter(N=>S(
N.x,N.y,0,0))),r.forEach(({element:N})=>{B.has(N)||(N.dataset.side="none")}),w.sort((N,R)=>Number(R.dot)-Number(N.dot)||R.rank-N.rank)}function _(){let{crossed:Z,
zoom:M}=T;w.filter(C=>C.dot).forEach(({element:C,at:k,rank:j,w:B,h:N})=>{let R=[["right",k.x+9,k.y-N/2],["left",k.x-9-B,k.y-N/2],["above",k.x-B/2,k.y-9-N],["bel\
ow",k.x-B/2,k.y+9]],I=([,x,v])=>!S(x,v,B,N)||!y.free(x,v,B,N)?1/0:($(x,v,B,N)?0:40)+Z(x,v,B,N)+(E.some(D=>En(D,x,v,B,N))?300:0),O=R.reduce((x,v)=>I(v)<I(x)?v:x),
l=I(O)<[M<4?0:1,3,M<3.5?30:1/0,1/0][j]?O:null;C.dataset.side=l?l[0]:"none",l&&(b(l[1],l[2],B,N),y.take(l[1],l[2],B,N))})}function Y(){let{crossed:Z,origin:M,zoom:C}=T,
k=256*2**C;w.filter(j=>!j.dot).forEach(({element:j,at:{x:B,y:N},reach:R,beside:I,within:O,...l})=>{let{w:x,h:v}=l,D=()=>I?3:x/2,tt=()=>Ko(R).find(([H,W])=>{let Q=B+
H-D(),ot=N+W-v/2;return S(Q,ot,x,v)&&$(Q-2,ot-2,x+4,v+4)&&!Z(Q,ot,x,v,1)&&(!O||O([(B+M.x)/k,(N+M.y)/k],[(Q+M.x)/k,(ot+2+M.y)/k,x/k,(v-4)/k]))}),X=tt();if(!X&&O){
let H=j.classList.contains("near")?.76:.95;[x,v]=[x*H,v*H],X=tt(),j.classList.toggle("less",!!X)}j.dataset.side=X?"on":"none",X&&(j.style.translate=`${X[0]}px ${X[1]}\
px`,b(B+X[0]-D()-3,N+X[1]-v/2-3,x+6,v+6))})}let K=()=>!f&&t.getZoom()===T.zoom&&t.getPixelBounds().getTopLeft().equals(T.origin);return[()=>{f||z()},...[_,...n.
map(Z=>()=>Z(T)),Y].map(Z=>()=>{K()&&Z()})]}return{addLabel:a,layout:()=>h().forEach(d=>d()),placing:h,onLayout:d=>{n.push(d)},addInk:d=>{o.push(d)}}}var Xo=12,Qo=1.2,ts=3;function es(){let{_draw:t,_fillStroke:e}=bt(L.Canvas.prototype),s=bt(L.Canvas).extend({_draw(){t.call(this),this._ctx.globalCompositeOperation=
"destination-out",this._within=!0,t.call(this),this._within=!1,this._ctx.globalCompositeOperation="source-over"},_fillStroke(r,n){let{options:o}=n,{weight:a}=o;
this._within&&(o.weight=Math.max(a-2*Qo,0)),e.call(this,r,n),o.weight=a}});return new s({pane:"band-edges",padding:.1})}function kn(t,e){if(!e.length)return()=>{};
t.createPane("band-edges").style.zIndex="403";let s=es();return e.forEach(r=>{for(let n=0;r.accuracy_m&&n<r.latlngs.length-1;){let o=n+1;for(;o<r.latlngs.length-
1&&Math.abs(r.latlngs[o+1].lat-r.latlngs[n].lat)<1;)o++;let a=r.latlngs.slice(n,o+1),i={interactive:!1,noClip:!0,smoothFactor:1};r.bands.push({band:L.polyline(a,
{...i,pane:"bands",className:r.routes.length>1?"band shared":`band route-${r.routes[0]}`}),edge:L.polyline(a,{...i,renderer:s,opacity:1})}),n=o}}),(r,n)=>{let o=getComputedStyle(
document.documentElement),a=t.getSize(),i=Math.min(a.x,a.y)/ts;e.forEach(f=>{let h=f.latlngs[f.latlngs.length>>1].lat,c=n(f),u=f.accuracy_m||0,g=c.length>0&&u>Xo*
qt(h,r),d=o.getPropertyValue(f.routes.length>1?"--soft":`--route-${f.routes[0]%14}`).trim();f.bands.forEach(({band:y,edge:E})=>{let w=y.getLatLngs(),T=(w[0].lat+
w[w.length-1].lat)/2,$=2*u/qt(T,r),[b,S]=$>i?[E,y]:[y,E];S.remove(),g?b.addTo(t).setStyle({weight:$,color:d}):b.remove()})})}}var ns=520,os="600 11px ",ss=.4;function as(t){let e=[];return t.forEach(s=>{let r=e[e.length-1];r&&r[r.length-1].distanceTo(s[0])<8?r.push(...s):e.push([...s])}),
e}function*rs(t,e,s){for(let r=0;r<t.length;r+=3){let n=r,o=0;for(;n+1<t.length&&o<s+14;)o+=t[n+1].distanceTo(t[n]),n++;if(o<s+14)continue;let a=t.slice(r,n+1);
a.some(i=>i.x<8||i.y<8||i.x>e.x-8||i.y>e.y-24)||a[0].distanceTo(a[a.length-1])<.96*o||(yield[a,r*6])}}var is=(t,e,s)=>t.every(r=>!s(r.x+e.x-2,r.y+e.y-3,4,6,1));
function An({map:t,routes:e,usersOf:s},r){let n=L.svg({pane:"along",padding:.2}).addTo(t),o=_t(document.createElement("canvas"));o.font=os+getComputedStyle(document.
body).fontFamily;let a=new Map,i=w=>{let T=a.get(w)??o.measureText(w).width+ss*w.length;return a.set(w,T),T},f=null,h=-1,[c,u]=["",""].map(()=>L.SVG.create("g"));
bt(n)._rootGroup.append(c,u);function g(w){let T=[];return e.forEach(($,b)=>{if(!$.shown||w>=0&&b!==w)return;let S=null;$.parts.forEach(z=>{let _=w>=0?[]:s(z.leg).
filter(K=>K<b&&e[K].parts.some(Z=>Z.number===z.number&&Z.system===z.system));if(!z.system||_.length){S=null;return}let Y=w>=0?z.complete:z.seen;S&&S.name===z.system?
S.seen.push(...Y):T.push(S={name:z.system,r:b,seen:[...Y]})})}),T.map($=>({...$,seen:as($.seen)}))}function d(w,T,$,b){let S=L.SVG.create("path"),z=L.SVG.create(
"text"),_=L.SVG.create("textPath");return S.setAttribute("d","M"+$.map(({x:Y,y:K})=>`${Y.toFixed(1)} ${K.toFixed(1)}`).join("L")),S.setAttribute("id",T),S.setAttribute(
"class","along-path"),_.setAttribute("href",`#${T}`),_.setAttribute("startOffset","50%"),_.textContent=w,z.setAttribute("class",b),z.append(_),[S,z]}function y({
origin:w,size:T,free:$,take:b,crossed:S},z){let _=z<0?c:u;_.replaceChildren();let Y=t.getPixelOrigin().subtract(w);g(z).forEach((K,Z)=>{let M=i(K.name),C=-1/0,k=0,
j=K.seen.flatMap(B=>{let N=k;return k+=6*B.length,[...rs(B,T,M)].map(([R,I])=>({piece:R,at:N+I}))});for(let{piece:B,at:N}of j){if(N-C<ns)continue;let I=B[B.length-
1].x<B[0].x?B.reverse():B,O=I[I.length-1].subtract(I[0]),l=Math.hypot(O.x,O.y),x=L.point(O.y/l,-O.x/l),v=[5,-15].find(H=>is(I,x.multiplyBy(H+5),S))??(z>=0?5:void 0);
if(v===void 0)continue;let D=I.map(H=>H.add(x.multiplyBy(v)));if(D.slice(1).reduce((H,W,Q)=>H+W.distanceTo(D[Q]),0)<M+4)continue;let X=I.filter((H,W)=>W%2===0).
map(H=>H.add(x.multiplyBy(v+5)));z<0&&!X.every(({x:H,y:W})=>$(H-6,W-6,12,12))||(z<0&&X.forEach(({x:H,y:W})=>b(H-6,W-6,12,12)),C=N,_.append(...d(K.name,`along-${z}\
-${Z}-${N}`,D.map(H=>H.subtract(Y)),`along route-${K.r}${z<0?"":" hot"}`)))}})}function E(w){h=w,u.replaceChildren(),w>=0&&f&&y(f,w),c.style.display=w>=0&&u.childElementCount?
"none":""}return r.onLayout(w=>{f=w,y(w,-1),E(h)}),E}var Xt=4,cs=20,Sn=6,ls=44,us=140,fs=8,ds=[24e5,12e5,6e5,3e5],$n=t=>Math.min(2.5+1.2*t,20),On=t=>t.slice(1).reduce((e,s,r)=>e+s.distanceTo(t[r]),0),Cn=t=>L.point(
t.x+t.ox,t.y+t.oy);function Se(t,e){let s=[];return t.forEach((r,n)=>{let o=s[s.length-1],a=e(r);o&&o.value===a?o.to=n+1:s.push({value:a,from:n,to:n+1})}),s}function Tn(t){
for(let e=0;e<2;e++){let s=t.map(r=>r.map(({users:n,close:o})=>o.some(a=>a.users.length>n.length||a.users.some(i=>!n.includes(i)))?[...new Set([...n,...o.flatMap(
a=>a.users)])].sort((a,i)=>a-i):n));t.forEach((r,n)=>r.forEach((o,a)=>{o.users=s[n][a]}))}t.forEach(e=>{Se(e,s=>s.users.length>1).forEach(({value:s,from:r,to:n})=>{
let o=s&&On(e.slice(r,n).map(a=>L.point(a.x,a.y)))>=cs;for(let a=r;a<n;a++){let i=0,f=0;for(let h=Math.max(r,a-Sn);h<Math.min(n,a+Sn+1);h++,f++)i+=e[h].users.length;
e[a].count=o?Math.round(i/f):0}})})}function Nn({map:t,routes:e},s){e.length&&["trunk-edges","trunks"].forEach((c,u)=>{t.createPane(c).style.zIndex=String(404+u)});
let r=new Map,n=[],o=new Map;function a(c){s.visit(()=>{for(let u of ds)if(s.frame(c.toBounds(u)),t.getZoom()>=Xt)return;t.setView(c,Xt,{animate:!1})})}function i(c){
let u=r.get(c);if(u)return u;let g=$n(c),d={pane:"trunks",interactive:!1,smoothFactor:0},y=L.polyline([],{pane:"hits",className:"hit",weight:Math.max(g,18),smoothFactor:0,
bubblingMouseEvents:!1});y.on("click",w=>a(w.latlng)),y.on("mouseover",()=>s.highlight(-1));let E=[L.polyline([],{...d,pane:"trunk-edges",className:"trunk-edge",
weight:g+3}),L.polyline([],{...d,className:"trunk",weight:g}),y];return r.set(c,E),E}function f(c){n=[];let u=new Map;e.forEach(({shown:g,dots:d})=>{g&&(Se(d,y=>y.
count).forEach(({value:y,from:E,to:w})=>{if(!y)return;let T=d.slice(Math.max(E-1,0),w+1).map(Cn),$=u.get(y)||[];u.set(y,$),$.push(L.LineUtil.simplify(T,.4).map(
b=>t.unproject(b,c)))}),Se(d,y=>y.count?y.users.join():"").forEach(({value:y,from:E,to:w})=>{y&&n.push({points:d.slice(E,w).map(Cn),users:d[E].users})}))}),u.forEach(
(g,d)=>i(d).forEach(y=>y.setLatLngs(g).addTo(t))),r.forEach((g,d)=>{u.has(d)||g.forEach(y=>y.remove())})}function h(c,u){let g=o.get(c);if(g)return g;let d=m("b\
utton","trunk-count",`${u.length} routes`);d.type="button",d.setAttribute("aria-label",`${u.length} routes: show them apart`),d.title=`Their numbers: ${u.map(w=>w+
1).join(", ")}`;let E={marker:L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:"trunk-holder",html:d,iconSize:[0,0]})}),button:d,open:()=>{}};
return L.DomEvent.disableClickPropagation(d),d.addEventListener("keydown",w=>w.stopPropagation()),d.addEventListener("click",()=>E.open()),E}return s.onLayout(({
zoom:c,origin:u,size:g,free:d,take:y})=>{let E=new Map,w=new Map,T=n.map(({points:$,users:b})=>({users:b,points:$.map(S=>S.subtract(u)).filter(({x:S,y:z})=>S>40&&
z>14&&S<g.x-40&&z<g.y-30)})).map($=>({...$,length:On($.points)})).filter(({length:$})=>$>=ls).sort(($,b)=>b.users.length-$.users.length||b.length-$.length);for(let{
points:$,users:b}of T){if(E.size>=fs)break;let S=b.join(),z=w.get(S)||[],_=62,Y=22,K=[.5,.4,.6,.3,.7,.2,.8].map(k=>$[Math.floor(k*$.length)]).find(k=>d(k.x-_/2,
k.y-Y/2,_,Y)&&z.every(j=>j.distanceTo(k)>us));if(!K)continue;y(K.x-_/2,K.y-Y/2,_,Y),w.set(S,[...z,K]);let Z=`${S} ${z.length}`,M=h(Z,b),C=t.unproject(K.add(u),c);
M.open=()=>a(C),M.marker.setLatLng(C).addTo(t),E.set(Z,M)}o.forEach(({marker:$,button:b},S)=>{E.has(S)||(b===document.activeElement&&t.getContainer().focus({preventScroll:!0}),
$.remove())}),o=E}),s.addInk((c,u)=>n.flatMap(({points:g,users:d})=>{let y=$n(d.length)/3;return g.map(E=>E.subtract(u)).flatMap(({x:E,y:w})=>[{x:E,y:w},{x:E-y,
y:w-y},{x:E+y,y:w+y}])})),{draw:f}}var hs=5,ps=5,_n=18,ms=4e4,fe=t=>t.km??NaN;function gs(t,e,s){let r=[t[0]];for(let n=1;n<t.length;n++){let o=t[n-1],a=t[n],i=L.LineUtil.clipSegment(o,a,s);if(i){
let[f,h]=i,c=Math.max(Math.ceil(f.distanceTo(h)/e),1),u=o.distanceTo(a)||1;for(let g=0;g<=c;g++){let d=f.multiplyBy(1-g/c).add(h.multiplyBy(g/c));d.km=fe(o)+(fe(
a)-fe(o))*o.distanceTo(d)/u,r.push(d)}}r.push(a)}return r.filter((n,o)=>!o||n.x!==r[o-1].x||n.y!==r[o-1].y)}function ys(t,e,s){let r=[],n=null;for(let o=1;o<t.length;o++){
let a=L.LineUtil.clipSegment(t[o-1],t[o],s);if(!a)continue;let[i,f]=a,h=Math.max(Math.ceil(i.distanceTo(f)/e),1);(!n||!n.equals(i))&&r.push([i]);for(let c=1;c<=
h;c++)r[r.length-1].push(i.multiplyBy(1-c/h).add(f.multiplyBy(c/h)));n=f}return r}function bs(t){let e=[0];for(let s=1;s<t.length;s++)e.push(e[s-1]+Math.hypot(t[s].
x-t[s-1].x,t[s].y-t[s-1].y));for(let s=0,r=0,n=0,o=0,a=0;s<t.length;s++){for(;n<t.length&&e[n]<=e[s]+_n;)o+=t[n].mx,a+=t[n].my,n++;for(;e[r]<e[s]-_n;)o-=t[r].mx,
a-=t[r].my,r++;t[s].ox=o/(n-r),t[s].oy=a/(n-r)}}function Qt(t){if(!t.metres){let e=t.metres=[0];t.latlngs.slice(1).forEach((s,r)=>e.push(e[r]+ee(t.latlngs[r],s).
m))}return t.metres}function Pn({leg:t,from_km:e,backwards:s},r){let n=Qt(t),o=n[n.length-1],a=o?t.km*r/o:0;return e+(s?t.km-a:a)}function $e(t,e){let s=e===null?
NaN:e/1e3,r=s>0?Math.min(2,1-Math.floor(Math.log10(2*s))):2,n=10**-r,o=Math.max(0,r);return(Math.round(t/n)*n).toLocaleString("en",{minimumFractionDigits:o,maximumFractionDigits:o})}
function Bn({map:t,data:e},s){let r=e.legs.map(M=>({...M,latlngs:M.line,bands:[]})),n=M=>[M.casing,M.line,M.over,M.hit].flatMap(C=>C||[]),o=e.routes.map((M,C)=>{
let k=0,j=M.legs.map(([O,l],x)=>{let v=r[O],D=M.standings[x]||"",tt=v.schematic?"schematic":v.modelled?"modelled":"known",X=`${v.medium} ${tt} route-${C} ${D}`.
trim(),H={interactive:!1,smoothFactor:0,weight:v.medium==="land"?4:2.5},W={leg:v,number:O,backwards:l,system:M.systems[x],from_km:k,plain:[],dots:[],points:[],apart:[],
seen:[],complete:[],casing:L.polyline([],{...H,pane:"casings",className:`casing ${X}`}),line:L.polyline([],{...H,pane:"lines",className:`line ${X}`}),over:D==="\
gone"?L.polyline([],{...H,pane:"lines",className:`over ${X}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${X}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};
return k+=v.km,W.hit.on("click",Q=>{s.openRoute(s.routeNear(Q.latlng)||{r:C,part:W},Q.latlng)}),W.hit.on("mousemove",Q=>{let ot=s.routeNear(Q.latlng)||{r:C,part:W};
s.highlight(ot.r),s.pointed(ot,Q.latlng)}),W.hit.on("mouseout",()=>s.highlight(-1)),W}),B=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`\
number on-map route-${C}`,html:String(C+1),iconSize:[20,20]})}).on("click",()=>s.open("route",C,B.getLatLng())),N=L.layerGroup(j.flatMap(n)),R=L.latLngBounds(j.
flatMap(O=>O.leg.latlngs));return{parts:j,label:B,group:N,bounds:R,shown:!0,away:!1,since:M.since,until:M.until,dots:[],wanted:!0}}),a=M=>M.routes.filter(C=>o[C].
shown),i=M=>!s.only||s.only.includes(M),f=new Map,h=new Set,c=kn(t,r);function u(M){c(M,C=>a(C).filter(k=>(h.size?h.has(k):i(k))&&!s.failed.has(k)))}let g=null;
function d(M,C){M.forEach(({route:N,r:R})=>N.parts.forEach(I=>{let O=e.comparison&&R<e.comparison.paired?Qt(I.leg):null,l=L.LineUtil.simplify(I.leg.latlngs.map(
(x,v)=>{let D=t.project(x,C);return O&&(D.km=Pn(I,O[v])),D}),.8);I.plain=I.backwards?l.reverse():l}));let k=t.getPixelBounds(),j=k.getSize().multiplyBy(.7),B=L.
bounds(k.getTopLeft().subtract(j),k.getBottomRight().add(j));g=B,M.forEach(({route:N,r:R})=>{let I=N.dots=N.parts.flatMap(O=>gs(O.plain,6,B).map(l=>({x:l.x,y:l.
y,km:fe(l),r:R,part:O,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[R],close:[],count:0})));I.forEach((O,l)=>{let x=I[Math.max(l-1,0)],v=I[Math.min(l+1,I.length-1)],D=Math.
hypot(v.x-x.x,v.y-x.y)||1;O.dx=(v.x-x.x)/D,O.dy=(v.y-x.y)/D})})}function y(M,C){let k=ps+2,j=new Map,B=(O,l)=>Math.floor(O/k)*67108864+Math.floor(l/k),N=O=>C?!s.
failed.has(O):i(O),R=M.filter(({r:O})=>N(O));R.forEach(({route:O})=>O.dots.forEach(l=>{let x=B(l.x,l.y),v=j.get(x);v?v.push(l):j.set(x,[l])}));let I=M.reduce((O,{
route:l})=>O+l.dots.length,0)<=ms;R.forEach(({route:O,r:l})=>O.dots.forEach(x=>{let v=new Map([[l,x]]);for(let it=0;I&&it<9;it++){let P=x.x+(Math.floor(it/3)-1)*
k,G=x.y+(it%3-1)*k;for(let F of j.get(B(P,G))||[]){if(F.r===l)continue;let et=Math.hypot(F.x-x.x,F.y-x.y),ht=v.get(F.r);et>k||Math.abs(F.dx*x.dx+F.dy*x.dy)<.8||
(!ht||et<Math.hypot(ht.x-x.x,ht.y-x.y))&&v.set(F.r,F)}}let D=a(x.part.leg).filter(N),tt=[...new Set([...v.keys(),...D])].sort((it,P)=>it-P);if(tt.length<2)return;
let X=[...v.values()],H=v.get(tt[0])||x;C&&Object.assign(x,{users:tt,close:X});let W=C?tt.filter(it=>h.has(it)):tt,Q=D.includes(tt[0])&&!v.has(tt[0])?S(tt[0],x.
part):1,ot=Math.min(hs,Math.max(3.6,24/W.length),80/W.length)*Q,at=W.includes(l)?(W.indexOf(l)-(W.length-1)/2)*ot:0,nt=X.reduce((it,P)=>[it[0]+P.x/X.length,it[1]+
P.y/X.length],[0,0]);x.mx=nt[0]-x.x-H.dy*at,x.my=nt[1]-x.y+H.dx*at})),C&&Tn(R.map(({route:O})=>O.dots))}s.choose=(M,C)=>{let k=[...h].join();f.set(M,C),h=new Set(
[...f.values()].flat().sort((j,B)=>j-B)),k!==[...h].join()&&(t.getZoom()<Xt?s.redraw():u(t.getZoom()))};let E=-1;function w(M){let C=t.getZoom(),k=E===M||h.has(
M);o[M].parts.forEach(j=>{let B=(k?[j.points]:j.apart).map(N=>L.LineUtil.simplify(N,.4).map(R=>t.unproject(R,C)));n(j).forEach(N=>N.setLatLngs(B))})}let T=Nn({map:t,
routes:o},s);function $(M){let C=o.map((k,j)=>({route:k,r:j})).filter(({route:k})=>k.shown);d(C,M),y(C,M<Xt),C.forEach(({route:k,r:j})=>{bs(k.dots),k.parts.forEach(
B=>{B.dots=[]}),k.dots.forEach(B=>B.part.dots.push(B)),k.parts.forEach(B=>{B.points=B.dots.map(N=>L.point(N.x+N.ox,N.y+N.oy))}),k.parts.forEach((B,N)=>{let R=k.
parts[N+1],I=R?[...B.dots,R.dots[0]]:B.dots;B.points=I.map(O=>L.point(O.x+O.ox,O.y+O.oy)),B.apart=[[]],I.forEach((O,l)=>{let x=B.apart[B.apart.length-1];!O.count||
l&&!I[l-1].count?x.push(B.points[l]):x.length&&B.apart.push([])}),B.apart=B.apart.filter(O=>O.length>1)}),w(j)}),T.draw(M),b.forEach(k=>k(M))}let b=[];s.onLines=
M=>{b.push(M)};function S(M,C){let k=o[M].parts.find(j=>j.number===C.number);return k&&k.backwards!==C.backwards?-1:1}s.routeNear=(M,C=10)=>{let k=t.project(M,t.
getZoom()),j=null,B=C;return o.forEach((N,R)=>{N.shown&&N.parts.forEach(I=>{for(let O=1;O<I.points.length;O++){let l=L.LineUtil.pointToSegmentDistance(k,I.points[O-
1],I.points[O]);l<B&&(B=l,j={r:R,part:I})}})}),j},s.addInk((M,C)=>{let k=L.bounds(C,C.add(t.getSize())),j=B=>ys(B,6,k).map(N=>N.map(R=>R.subtract(C)));return o.
flatMap((B,N)=>B.shown?B.parts.flatMap(R=>(R.complete=j(R.points),R.seen=h.has(N)?R.complete:R.apart.flatMap(j),R.seen.flat())):[])});let z=[.5,.4,.6,.3,.7,.2,.8,
.1,.9];s.onLayout(({zoom:M,origin:C,size:k,free:j,take:B})=>{o.forEach(N=>{if(N.label.remove(),!N.shown)return;let R=N.parts.flatMap(l=>l.seen.map(x=>({piece:x,
users:x.length?a(l.leg).length:0})));R.sort((l,x)=>l.users-x.users||x.piece.length-l.piece.length);let O=R.flatMap(({piece:l})=>z.map(x=>l[Math.floor(x*l.length)])).
find(({x:l,y:x})=>l>14&&x>14&&l<k.x-14&&x<k.y-14&&j(l-11,x-11,22,22));O&&(B(O.x-11,O.y-11,22,22),N.label.setLatLng(t.unproject(O.add(C),M)).addTo(t))})});let _=An(
{map:t,routes:o,usersOf:a},s);s.highlight=M=>{if(M===E)return;let C=E;E=M,t.getZoom()<Xt&&[C,M].forEach(k=>{o[k]?.shown&&w(k)}),document.documentElement.classList.
toggle("has-hot",M>=0),document.querySelectorAll(".hot").forEach(k=>k.classList.remove("hot")),_(M),M>=0&&document.querySelectorAll(`.route-${M}`).forEach(k=>k.
classList.add("hot"))};let Y=M=>{if(M instanceof SVGPathElement)return-2;let C=M instanceof Element&&M.closest("[class*=route-], [data-route]");if(!C)return-1;let k=/(?:^| )route-(\d+)(?: |$)/.
exec(C.getAttribute("class")||"");return Number(k?k[1]:C.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(M=>document.addEventListener(M,C=>{let k=Y(
C.target);k>-2&&s.highlight(k)})),document.addEventListener("focusout",()=>s.highlight(-1)),s.kpAt=({part:M},C)=>{let{leg:k}=M,j=Qt(k),B=t.project(C,t.getZoom()),
N=k.latlngs.map(O=>t.project(O,t.getZoom())),R=1/0,I=0;for(let O=1;O<N.length;O++){let[l,x]=[N[O-1],N[O]],v=x.subtract(l),D=v.x**2+v.y**2,tt=B.subtract(l),X=D?Math.
min(Math.max((tt.x*v.x+tt.y*v.y)/D,0),1):0,H=B.distanceTo(l.add(v.multiplyBy(X)));H<R&&(R=H,I=j[O-1]+X*(j[O]-j[O-1]))}return Pn(M,I)},s.openRoute=(M,C)=>{let k=s.
open("route",M.r,C,M.part.number),{leg:j}=M.part,B=j.accuracy_m===null?NaN:j.accuracy_m/1e3,N=$e(s.kpAt(M,C),j.accuracy_m),R=Number.isNaN(B)?"accuracy not known":
`± ${B} km`,I=m("p","kp",m("b","",`KP ${N} km`),` along the route from its start, ${R}. ${s.hereLines(C).join(". ")}.`);return Ct(k,"h2").after(I),k};let K=M=>document.
querySelector(`[data-route="${M}"]`);function Z(M,C){let k=M.wanted&&!M.away,j=K(C);if(j){let B=j.querySelector("input");B&&(B.checked=M.wanted),j.classList.toggle(
"off",!k),Ct(j,".when").textContent=M.away?` (not in ${s.year})`:""}M.shown!==k&&(M.shown=k,k?M.group.addTo(t):M.group.remove())}s.routes=o,s.legs=r,o.forEach((M,C)=>{
M.group.addTo(t);let k=K(C),j=k&&Ct(k,".go"),B=j?.textContent??`Route ${C+1}`,N=s.addLayer({key:`route-${C}`,title:B,parent:"routes",show:O=>{M.wanted=O,Z(M,C)},
mark:()=>m("span",`number route-${C}`,String(C+1))}),R=()=>{s.open("route",C,null),s.visit(()=>s.frame(M.bounds))};s.addSearch({names:[B,j?.title],kind:`route ${C+
1}`,open:R});let I=k&&k.querySelector("input");I&&I.addEventListener("change",()=>N.set(I.checked)),j&&j.addEventListener("click",R)}),s.onYear(M=>o.forEach((C,k)=>{
C.away=M!==null&&(C.since!==null&&M<C.since||C.until!==null&&M>C.until),Z(C,k)}),o.flatMap(M=>[M.since,M.until])),s.onDraw($),t.on("moveend",()=>{let M=t.getPixelBounds();
g&&!g.contains(M)&&$(t.getZoom())}),s.onDraw(u)}var ws=10,Ls=10,xs=240,Ce=.005;function Ms(t){return t.map(e=>{let s=0,r=0,n=[];for(let o=0;o<e.length;o+=2)s+=e[o],r+=e[o+1],n.push([s/ws,r]);return n})}function In(t,{
data:e,features:s},r){let{routes:n,legs:o,systems:a,relief:i}=e.along,{parts:f}=r.routes[t],{stretches:h,spans:c}=n[t],u=[],g=[];f.forEach(({number:y,leg:E,backwards:w,
from_km:T})=>{let{depths:$,crosses:b}=o[y]||{depths:[],crosses:[]},S=z=>T+(w?E.km-z:z);Ms($).forEach(z=>{let _=z.map(([Y,K])=>[S(Y),K,K]);u.push(w?_.reverse():_)}),
b.forEach(([z,_])=>g.push([S(z),a[_]]))});let d=f[f.length-1];return{key:`route-${t}`,look:`route-${t}`,name:s.routes[t].name,km:d.from_km+d.leg.km,parts:f,stretches:h,
spans:c,depths:u,crosses:g.sort((y,E)=>y[0]-E[0]),source:i?[`Depth: ${i[0]}, read between cells of ${i[1]} arc minutes (about ${i[2]} km)`]:[]}}function Es({facts:t}){
let e=/\d[\d.,]*/.exec(String(t.accuracy??""));return e?1e3*Number(e[0].replace(",","")):null}function zn(t,{features:e},s){let r=e.segments[t],n=e.systems[r.system],
o={latlngs:r.line,medium:"sea",km:0,accuracy_m:Es(r)},a=Qt(o);o.km=a[a.length-1]/1e3;let i={leg:o,number:t,backwards:!1,from_km:0,system:n.name},[f,h]=["from","\
to"].map(y=>[r.facts[y]??""].flat().map(w=>typeof w=="number"?e.places[w]?.name??"":w).join("")),c={key:`segment-${t}`,look:"",name:r.name,km:o.km,parts:[i],spans:[],
crosses:[],depths:[],source:[],stretches:[{to:o.km,medium:"sea",name:n.name,ends:[f,h],status:"",stops:[],look:r.confidence==="schematic"?"schematic":"laid"}]},
u=[],g=0,d=Math.min(xs,Math.max(1,Math.ceil(o.km/Ls)));for(let y=0;y<=d;y++){let E=o.km*y/d,w=s.depthAt(de(c,E));w?(g=Math.max(g,w.cell_km),u.length||c.depths.push(
u),u.push([E,w.low_m,w.high_m])):u=[]}return c.source=g?[`Depth: ETOPO1 as this page has it, in steps, cells of about ${g} km`]:[],c}var Oe=({parts:t},e)=>t.find(
({from_km:s,leg:r})=>e<=s+r.km+Ce)||t[t.length-1];function de(t,e){let{leg:s,backwards:r,from_km:n}=Oe(t,e),o=Qt(s),{latlngs:a}=s,i=o[o.length-1],f=s.km?Math.min(
Math.max((e-n)/s.km,0),1):0,h=i*(r?1-f:f),c=Math.max(1,o.findIndex(E=>E>=h)),u=o[c]-o[c-1],g=u?(h-o[c-1])/u:0,d=a[c-1],y=a[c];return L.latLng(d.lat+g*(y.lat-d.lat),
d.lng+g*(y.lng-d.lng))}function Te({depths:t},e){for(let s of t){if(e<s[0][0]-Ce||e>s[s.length-1][0]+Ce)continue;let r=Math.min(Math.max(1,s.findIndex(([f])=>f>=
e)),s.length-1);if(!r)return[s[0][1],s[0][2]];let[n,o]=[s[r-1],s[r]],a=o[0]-n[0],i=a?Math.min(Math.max((e-n[0])/a,0),1):0;return[n[1]+i*(o[1]-n[1]),n[2]+i*(o[2]-
n[2])]}return null}function Rn({depths:t}){let e=null;return t.forEach(s=>s.forEach(([r,n,o])=>{n===o&&(!e||n>e[1])&&(e=[r,n])})),e}function jn({parts:t,depths:e}){
let s=t.reduce((r,{leg:n})=>r+(n.medium==="sea"?n.km:0),0);return e.reduce((r,n)=>r+n[n.length-1][0]-n[0][0],0)<s-1}function Dn({spans:t,crosses:e},s,r){return{
spans:t.filter(([,n,o])=>s>=n-(o>n?0:r)&&s<=o+(o>n?0:r)),crosses:e.filter(([n])=>Math.abs(n-s)<=r)}}function Fn({unit:t,rows:e,note:s}){let r="Cost by component",n=Math.max(...e.map(({ends:h})=>Math.max(...h.filter(c=>c!==null))),0),o=(h,c)=>{let u=m("th","",h);
return u.scope=c,u},a=e.map(({name:h,texts:c,ends:[u,g,d],whole:y})=>{let E=m("i","bar"),w=[u??g,g,d??g];["low","value","high"].forEach((b,S)=>E.style.setProperty(
`--${b}`,`${n?100*(w[S]??0)/n:0}%`));let T=m("td","",E),$=m("tr","bars",T);return T.colSpan=4,$.setAttribute("aria-hidden","true"),[m("tr",y?"whole":"",o(h,"row"),
...c.map((b,S)=>m("td",b?"":"none",S===1?m("b","",b):b||"–"))),$]}),i=m("table","costs",m("caption","",m("b","",r),...t?[" · ",m("span","",t)]:[]),m("thead",
"",m("tr","",m("td",""),...["low","likely","high"].map(h=>o(h,"col")))),m("tbody","",...a.flat())),f=m("section","cost",...e.length?[i]:[m("h3","",r)],m("p","sm\
all",s));return f.tabIndex=0,f.setAttribute("aria-label",r),f}var Nt=52,vs=16,ks=14,Pt=46,As=63,Ne=69,jt=14,Zn=20,Ss=56,$s="11px system-ui, sans-serif",oe=t=>Math.round(t).toLocaleString("en");function lt(t,e,s){let r=document.
createElementNS("http://www.w3.org/2000/svg",t);return Object.entries(e).forEach(([n,o])=>r.setAttribute(n,String(o))),s!==void 0&&(r.textContent=s),r}var Un=_t(
m("canvas"));function he(t){return Un.font=$s,Un.measureText(t).width}function ne(t,e){if(he(t)<=e)return t;let s=[...t];for(;s.length&&he(`${s.join("")}…`)>e;)
s.pop();return s.length>2?`${s.join("").trimEnd()}…`:""}function Vn(t){let e=10**Math.floor(Math.log10(t)),s=t/e;return e*(s>5?10:s>2?5:s>1?2:1)}function qn(t,e,s){
let r=Math.max(s.width-Nt-vs,40),n=e.to-e.from,o=$=>Nt+($-e.from)/n*r,a=$=>Math.min(Math.max(e.from+($-Nt)/r*n,e.from),e.to),i=Cs(t),f=Ne+jt*i.count+(i.count?7:
0),h=Math.max(s.height,f+Ss+Zn),c=h-Zn,u=lt("svg",{width:s.width,height:h,class:`diagram ${t.look}`.trim(),"aria-hidden":"true"}),g=`clip-${t.key}`,d=lt("clipPa\
th",{id:g});d.append(lt("rect",{x:Nt,y:0,width:r,height:h}));let y=lt("pattern",{id:`hatch-${t.key}`,width:6,height:6,patternUnits:"userSpaceOnUse",patternTransform:"\
rotate(45)"});y.append(lt("path",{d:"M0 0V6",class:"hatch"}));let E=lt("defs",{});E.append(d,y);let w=lt("g",{"clip-path":`url(#${g})`});u.append(E,w),Os(t,{x:o,
top:f,foot:c,svg:u,inside:w,range:e,inner:r}),Ts(t,o,w,[Nt,Nt+r]),Ns(i,o,w,e),Ps(t,o,{svg:u,range:e,width:s.width}),Bs(e,o,{svg:u,foot:c,inner:r});let T=lt("g",
{class:"cursor"});return T.append(lt("path",{d:`M0 ${Pt-12}V${c}`}),lt("circle",{cy:Pt,r:5}),lt("circle",{r:3.5,class:"at-depth"})),u.append(T),{svg:u,x:o,kpAt:a,
cursor:T,yOf:Gn(t,f,c).y}}function Cs({spans:t}){let e=[],s=t.filter(([o,a,i])=>(o==="waters"||o==="country")&&i>a),r=s.sort((o,a)=>o[1]-a[1]).map(([,o,a])=>{let i=e.
findIndex(h=>h<=o+.1),f=i<0?e.length:i;return e[f]=a,f}),n=t.filter(([o])=>o==="risk"||o==="strait");return{named:s,at:r,risks:n,risk:e.length,count:e.length+(n.
length?1:0)}}function Gn({depths:t},e,s){let r=t.reduce((a,i)=>i.reduce((f,[,,h])=>Math.max(f,h),a),0),n=Vn(Math.max(r,20)/3),o=n*Math.ceil(Math.max(r,20)*1.02/
n);return{floor:o,step:n,y:a=>e+a/o*(s-e)}}function Os(t,{x:e,top:s,foot:r,svg:n,inside:o,range:a,inner:i}){let{y:f,floor:h,step:c}=Gn(t,s,r),u=d=>Math.round(d*
10)/10;for(let d=0;t.depths.length&&d<=h;d+=c)o.append(lt("path",{d:`M${Nt} ${u(f(d))+.5}H${Nt+i}`,class:"grid"})),n.append(lt("text",{x:Nt-6,y:u(f(d))+4,class:"\
end"},oe(d)));t.depths.length&&n.append(lt("text",{transform:`translate(11 ${(s+r)/2}) rotate(-90)`,class:"middle"},"Depth, m")),t.depths.forEach(d=>{if(d[d.length-
1][0]<a.from||d[0][0]>a.to)return;let y=(b,S)=>S.map(z=>`${u(e(z[0]))} ${u(f(z[b]))}`).join("L"),E=[...d].reverse(),[w,T]=[d[0],d[d.length-1]].map(([b])=>u(e(b))),
$=d.some(([,b,S])=>S>b);o.append(lt("path",{d:`M${w} ${f(0)}L${y(1,d)}L${T} ${f(0)}Z`,class:"water"}),lt("path",{d:`M${w} ${r}L${y(2,d)}L${T} ${r}Z`,class:"rock"}),
lt("path",$?{d:`M${y(1,d)}L${y(2,E)}Z`,class:"steps"}:{d:`M${y(1,d)}`,class:"seabed"}))});let g=0;t.stretches.forEach(({to:d,medium:y})=>{if(y==="land"&&d>a.from&&
g<a.to){let E=e(Math.max(g,a.from)),w=e(Math.min(d,a.to))-E;o.append(lt("rect",{x:E,y:s,width:w,height:r-s,class:"land-part"}),lt("rect",{x:E,y:s,width:w,height:r-
s,fill:`url(#hatch-${t.key})`})),w>he("on land")+8&&o.append(lt("text",{x:E+w/2,y:(s+r)/2+4,class:"middle haloed"},"on land"))}g=d})}function Ts(t,e,s,r){let n=0;
t.crosses.forEach(([o])=>s.append(lt("path",{d:`M${e(o)} ${Pt-8}V${Pt+8}`,class:"crosses"}))),t.stretches.forEach(({to:o,medium:a,name:i,status:f,look:h})=>{let c=e(
n),u=e(o),g=` ${h}`;a==="land"?s.append(lt("rect",{x:c,y:Pt-5,width:u-c,height:10,class:`on-land${g}`})):s.append(lt("path",{d:`M${c} ${Pt}H${u}`,class:`at-sea${g}`}));
let d=[Math.max(c,r[0]),Math.min(u,r[1])],y=ne([i,f&&`(${f})`].filter(Boolean).join(" "),d[1]-d[0]-8);y&&s.append(lt("text",{x:(d[0]+d[1])/2,y:As,class:"middle \
system-name"},y)),n=o}),t.stretches.forEach(({stops:o})=>o.forEach(([a])=>s.append(lt("path",{d:`M${e(a)} ${Pt-4}l4 4l-4 4l-4 -4Z`,class:"stop"}))))}function Ns({
named:t,at:e,risks:s,risk:r},n,o,a){t.forEach(([c,u,g,d],y)=>{if(g<a.from||u>a.to)return;let E=n(Math.max(u,a.from)),w=n(Math.min(g,a.to))-E,T=Ne+jt*e[y];o.append(
lt("rect",{x:E,y:T,width:Math.max(w-1,1),height:jt-2,rx:2,class:c}));let $=ne(d,w-8);$&&o.append(lt("text",{x:E+w/2,y:T+jt-5,class:"middle"},$))});let i=Ne+jt*r;
s.filter(([,c,u])=>u>c).forEach(([,c,u,g])=>{if(u<a.from||c>a.to)return;let d=n(Math.max(c,a.from)),y=n(Math.min(u,a.to))-d;o.append(lt("rect",{x:d,y:i+2,width:Math.
max(y-1,2),height:jt-4,rx:2,class:"risk"}));let w=s.every(T=>T[3]===g||T[2]<=c||T[1]>=u)&&ne(g,y-8);w&&o.append(lt("text",{x:d+y/2,y:i+jt-5,class:"middle"},w))});
let f=s.filter(([,c,u])=>u===c&&c>=a.from&&c<=a.to).sort((c,u)=>c[1]-u[1]),h=s.filter(([,c,u])=>u>c).map(([,c])=>c);f.forEach(([c,u,,g],d)=>{o.append(lt("path",
{d:`M${n(u)-4} ${i+3}h8l-4 8Z`,class:c==="strait"?"narrow":"risk-at"}));let y=[f[d+1]?.[1]??a.to,...h.filter(w=>w>u)],E=ne(g,n(Math.min(...y))-n(u)-16);E&&o.append(
lt("text",{x:n(u)+7,y:i+jt-4,class:"haloed"},E))})}function _s(t,e,s){let r=[[],[]];s.forEach(({at:n,name:o,isEnd:a})=>{let i=ne(o,a?170:120),f=he(i)*(a?1.1:1)+
8;if(!i)return;let h=Math.min(Math.max(n-f/2,2),e-f-2),c=r.findIndex(g=>g.every(([d,y])=>h+f<=d||h>=y));if(c<0)return;r[c].push([h,h+f]);let u=Pt-18-ks*c;t.append(
lt("path",{d:`M${n} ${Pt-5}V${u+3}`,class:"leader"}),lt("text",{x:h+f/2,y:u,class:`middle${a?" end-name":""} haloed`},i))})}function Ps({stretches:t},e,{svg:s,range:r,
width:n}){let o=t[t.length-1],a=(c,u,g=!1)=>({km:c,name:u,isEnd:g}),i=[a(0,t[0].ends[0],!0),a(o.to,o.ends[1],!0),...t.slice(0,-1).map(({to:c,ends:[,u]})=>a(c,u))],
f=t.flatMap(c=>c.stops.map(([u,g])=>a(u,g))),h=({km:c})=>c>=r.from-.05&&c<=r.to+.05;_s(s,n,[...i,...f].filter(h).map(({km:c,...u})=>({at:e(c),...u}))),i.filter(
h).forEach(({km:c})=>s.append(lt("circle",{cx:e(c),cy:Pt,r:4,class:"place"})))}function Bs(t,e,{svg:s,foot:r,inner:n}){let o=Vn((t.to-t.from)/Math.max(2,Math.floor(
n/110)));s.append(lt("path",{d:`M${Nt} ${r+.5}H${Nt+n}`,class:"axis"}));for(let a=Math.max(0,Math.ceil(t.from/o-1e-9)),i=a*o;i<=t.to+1e-9;i=++a*o)s.append(lt("p\
ath",{d:`M${e(i)} ${r}v4`,class:"axis"}),lt("text",{x:e(i),y:r+15,class:"middle"},i.toLocaleString("en",{maximumFractionDigits:2})));s.append(lt("text",{x:Nt-14,
y:r+15,class:"end"},"KP, km"))}var Is=5,zs=30,Rs=620,js=840;function _e(t,e,s){let r=m("button","",t);return r.type="button",r.title=e,r.setAttribute("aria-label",e),r.addEventListener("click",
s),r}var Hn=t=>m("bdi","",t);function Ds(t,{widen:e,close:s}){let r=m("h2",""),n=m("select",""),o=m("p","profile-at"),a=m("div","profile-chart"),i=m("p","profil\
e-notes");n.setAttribute("aria-label","Along"),a.tabIndex=0,Object.entries({role:"slider","aria-label":"KP along the route","aria-valuemin":"0","aria-valuenow":"\
0"}).forEach(([c,u])=>a.setAttribute(c,u));let f=m("div","profile-buttons",_e("−","Show more of the route",()=>e(2)),_e("+","Show less of the route, round the\
 mark",()=>e(.5)),_e("×","Close the profile",s)),h=m("div","profile-body",a,...t?[Fn(t)]:[]);return{title:r,list:n,at:o,chart:a,notes:i,body:h,head:m("header",
"",r,n,f)}}function Fs(t,e,s,r){let{leg:n,system:o}=Oe(t,e),a=Te(t,e),{spans:i,crosses:f}=Dn(t,e,s),h=d=>oe(d<100?d:Math.round(d/10)*10),c=n.medium==="land"?"on\
 land":a?a[0]===a[1]?`depth about ${h(a[0])} m`:`depth ${h(a[0])} to ${h(a[1])} m`:"depth not known",u=[...new Set([o,...i.map(([,,,d])=>d)].filter(Boolean))],g=[
...new Set(f.map(([,d])=>d))];return[m("b","",`KP ${$e(e,n.accuracy_m)} km`),m("span","",r),m("span","",c),...u.map(Hn),...g.length?[m("span","",m("span","","cr\
osses")," ",...g.flatMap((d,y)=>[y?", ":"",Hn(d)]))]:[]]}function Wn(t,e){let{map:s,data:r,features:n}=t,o=r.along?.routes.length??0,a=!r.routes.length;if(!o&&!(a&&
n.segments.length))return;let i=m("section","profile");Object.assign(i,{id:"profile",hidden:!0}),i.setAttribute("aria-label","Line diagram and depth profile"),At(
"panel").parentElement?.after(i);let f=new Map,h=null,c=null,u=null,g=a?"":"route-0",d=!1,y=!1,E=0,w=0,T=0,$={from:0,to:1},b=l,S=null,z=L.circleMarker([0,0],{pane:"\
measure",className:"at-kp",radius:7,interactive:!1});function _(P){let[G,F]=P.split("-"),et=f.get(P)||(G==="route"?In(Number(F),t,e):zn(Number(F),t,e));return f.
set(P,et),et}function Y(P){if(!a)return r.routes.slice(0,o).map((F,et)=>[`route-${et}`,`${et+1} · ${e.layers.find(ht=>ht.key===`route-${et}`)?.title}`]);let G=n.
segments[Number(P.split("-")[1])]?.system;return n.segments.flatMap(({system:F,name:et},ht)=>F===G?[[`segment-${ht}`,et]]:[])}function K(){if(h)return h;let P=h=
Ds(r.cost,{widen:D,close:j});return i.append(P.head,P.at,P.body,P.notes),P.list.addEventListener("change",()=>R(P.list.value)),tt(P.chart),new ResizeObserver(()=>{
Z(O)}).observe(P.chart),P}function Z(P){let G=[l,O,N];G.indexOf(P)>G.indexOf(b)&&(b=P),w||=requestAnimationFrame(()=>{let F=b;[w,b]=[0,l],i.hidden||F()})}function M(){
s.fire("visit"),s.invalidateSize({pan:!1,animate:!1})}function C(){clearTimeout(T),i.hidden&&(kt()&&(e.closeCard(),e.expand(!1)),i.hidden=!1,document.body.classList.
add("profiled"),M(),e.profile.changed(!0),B())}function k(){if(i.hidden)return;let P=i.contains(document.activeElement);i.hidden=!0,y=!1,document.body.classList.
remove("profiled"),z.remove(),M(),e.profile.changed(!1),P&&S?.isConnected&&S.focus({preventScroll:!0})}function j(){d=!0,k()}function B(){let{title:P,list:G,at:F}=K();
if(u?.key!==g&&([E,c]=[0,null]),G.hidden=P.hidden=!1,!g){P.textContent="Pick a cable system, on the map or in the list",G.hidden=!0,F.replaceChildren();return}P.
textContent="Along";let et=Y(g);G.replaceChildren(...et.map(([ht,dt])=>{let Lt=m("option","",dt);return Lt.value=ht,Lt.dir="auto",Lt})),G.value=g,setTimeout(()=>Z(
N),30)}function N(){u=_(g),$={from:0,to:u.km},K().notes.replaceChildren(...I(u)),O()}function R(P){P===g&&u?.key===P&&c||(g=P,i.hidden||B())}function I(P){let{source:G,
crosses:F,spans:et,stretches:ht}=P,dt=Rn(P),Lt=(wt,Ot)=>m("span","key-of",m("i",wt)," ",m("span","",Ot)),$t=wt=>et.some(([Ot])=>Ot===wt);return[...F.length?[Lt(
"k-crosses","the drawn line of another cable crosses")]:[],...ht.some(({stops:wt})=>wt.length)?[Lt("k-stop","landing or branching unit")]:[],...$t("strait")?[Lt(
"k-narrow","strait, where it is narrowest")]:[],...$t("risk")?[Lt("k-risk","shared-risk zone: the whole leg, or one place")]:[],...jn(P)?[m("span","","left open\
: the grid has no sea there")]:[],...dt?[m("span","",`deepest ${oe(dt[1])} m, at KP ${oe(dt[0])} km`)]:[],...G.map(wt=>m("span","",wt)),m("span","","modelled, n\
ot surveyed; heights on land are not in the tables")].flatMap((wt,Ot)=>Ot?[" · ",wt]:[wt])}function O(){let{chart:P}=K();!u||i.hidden||!P.clientWidth||(c=qn(u,
$,{width:P.clientWidth,height:P.clientHeight}),P.replaceChildren(c.svg),P.setAttribute("aria-valuemax",String(Math.round(u.km))),l())}function l(){let{at:P,chart:G}=K();
if(!u||!c)return;let F=c.x(E),et=Te(u,E),ht=de(u,E);c.cursor.setAttribute("transform",`translate(${F} 0)`),c.cursor.toggleAttribute("hidden",E<$.from||E>$.to),c.
cursor.querySelector(".at-depth")?.setAttribute("cy",String(et?c.yOf((et[0]+et[1])/2):-99));let dt=Math.max(1,($.to-$.from)/G.clientWidth*4),Lt=Fs(u,E,dt,e.hereLines(
ht)[0]);P.replaceChildren(...Lt.flatMap(($t,wt)=>wt?[" · ",$t]:[$t])),G.setAttribute("aria-valuenow",String(Math.round(E))),queueMicrotask(()=>G.setAttribute("\
aria-valuetext",P.textContent||"")),z.setLatLng(x(ht)).addTo(s).getElement()?.setAttribute("class",`at-kp ${u.look}`)}function x(P){let G=s.getZoom(),F=s.project(
P,G),[et,ht]=(u?.key||"").split("-"),dt=F,Lt=zs;return et==="route"&&e.routes[Number(ht)].parts.forEach(({points:$t})=>$t.forEach((wt,Ot)=>{let Dt=Ot+1<$t.length?
L.LineUtil.closestPointOnSegment(F,wt,$t[Ot+1]):wt,Ft=Dt.distanceTo(F);Ft<Lt&&([dt,Lt]=[Dt,Ft])})),s.unproject(dt,G)}function v(P){if(!u)return;E=Math.min(Math.
max(P,0),u.km);let G=$.to-$.from;if(E<$.from||E>$.to){let F=Math.min(Math.max(E-G/2,0),u.km-G);$={from:F,to:F+G},Z(O)}else Z(l)}function D(P){if(!u)return;let G=Math.
min(u.km,Math.max(P*($.to-$.from),Math.min(Is,u.km))),F=Math.min(Math.max(E-G/2,0),u.km-G);$={from:F,to:F+G},Z(O)}function tt(P){let G=F=>{c&&v(c.kpAt(F.clientX-
P.getBoundingClientRect().left))};P.addEventListener("pointermove",G),P.addEventListener("pointerdown",G),P.addEventListener("dblclick",X),P.addEventListener("k\
eydown",F=>{if(F.altKey||F.ctrlKey||F.metaKey)return;let et=($.to-$.from)/(F.shiftKey?20:200),ht={ArrowRight:()=>v(E+et),ArrowLeft:()=>v(E-et),ArrowUp:()=>v(E+et),
ArrowDown:()=>v(E-et),PageUp:()=>v(E+20*et),PageDown:()=>v(E-20*et),Home:()=>v(0),End:()=>v(u?.km??0),"+":()=>D(.5),"=":()=>D(.5),"-":()=>D(2),Enter:X};ht[F.key]&&
(ht[F.key](),F.preventDefault(),F.stopPropagation())})}function X(){let P=u&&de(u,E);P&&e.visit(()=>s.panTo(P,{animate:!1}))}["pointerdown","focusin"].forEach(P=>i.
addEventListener(P,()=>{y=!0})),i.addEventListener("keydown",P=>{P.key==="Escape"&&(P.preventDefault(),j())});function H(P,G,F){if(i.hidden||!u||!c)return;let et=u.
parts.find(({number:ht,from_km:dt})=>ht===G.number&&(u?.key!==P||!("from_km"in G)||G.from_km===dt));et&&P.startsWith("route")===u.key.startsWith("route")&&v(e.kpAt(
{part:et},F))}e.pointed=({r:P,part:G},F)=>H(`route-${P}`,G,F),e.pointedSegment=(P,G)=>{u?.key===`segment-${P}`&&H(u.key,u.parts[0],G)},e.profile={toggle(){if(!i.
hidden){j();return}S=document.activeElement,C(),y=!0,S?.matches(":focus-visible")&&K().chart.focus({preventScroll:!0});let[P,G]=g.split("-");kt()&&P==="route"&&
e.visit(()=>e.frame(e.routes[Number(G)].bounds))},pick:P=>{P<o&&R(`route-${P}`)},changed:()=>{},there:!0};let W=()=>!kt()&&window.innerHeight>=(r.comparison?js:
Rs);function Q(P){R(P),!d&&W()&&C()}let{open:ot,openRoute:at,closeCard:nt}=e;e.closeCard=()=>{let P=nt();return P&&!y&&(T=setTimeout(k)),P},e.open=(P,G,F,et=null)=>{
let ht=ot(P,G,F,et);if(P==="route"&&G<o&&Q(`route-${G}`),a&&P==="segment"&&Q(`segment-${G}`),a&&P==="system"){let dt=et??it(G);dt>=0&&Q(`segment-${dt}`)}return ht},
e.openRoute=(P,G)=>{let et=kt()&&!i.hidden?i:at(P,G);return P.r<o&&R(`route-${P.r}`),requestAnimationFrame(()=>requestAnimationFrame(()=>e.pointed(P,G))),et};function it(P){
let G=-1,F=0;return n.segments.forEach((et,ht)=>{if(et.system!==P)return;let dt=L.latLngBounds(et.line),Lt=dt.getSouthWest().distanceTo(dt.getNorthEast());Lt>F&&
([G,F]=[ht,Lt])}),G}e.onLines(()=>Z(l)),s.on("zoomend",()=>Z(l)),r.cost&&requestAnimationFrame(()=>{W()&&(C(),location.hash||e.frame(r.bounds))})}function Yn(t,e,s,r){let n=t.getContainer(),o=At("panel-toggle"),a=At("card"),i=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),f=L.control.zoom().addTo(t),
h=()=>document.body.classList.contains("comparing"),c=!0,u=0;function g(){let Z=!a.hidden,M=c&&!Z;o.setAttribute("aria-expanded",String(M)),At("panel-body").hidden=
!M,e.classList.toggle("closed",!M&&!Z),e.classList.toggle("carded",Z),n.parentElement?.parentElement?.classList.toggle("covered",M||Z),cancelAnimationFrame(u),u=
requestAnimationFrame(r)}function d(Z){c=Z,Z&&_.close(),g()}o.addEventListener("click",()=>d(o.getAttribute("aria-expanded")!=="true"));function y(){let{width:Z,
height:M}=e.getBoundingClientRect(),C=e.classList.contains("closed"),k=t.attributionControl.getContainer()?.offsetHeight??0;if(!kt())return e.getBoundingClientRect().
left>=n.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,k+24]}:C?{paddingTopLeft:[76,M+34],paddingBottomRight:[60,k+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[Z+60,50]};let j=n.getBoundingClientRect(),B=C?null:e.getBoundingClientRect(),N=B&&B.top<j.top+40,R=B&&!N?Math.max(j.bottom-B.top,0)+14:
k+62,I=N?Math.max(j.right-B.left,0)+20:30,O=n.clientHeight<330;return{paddingTopLeft:[30,O||!C?20:M+26],paddingBottomRight:[Math.min(I,j.width/2),Math.min(O?56:
R,j.height*.6)]}}function E(Z){t.fitBounds(Z,{...y(),animate:!1})}let w=null,T=()=>({at:t.getCenter(),size:t.getSize(),corner:t.containerPointToLatLng([0,0]),zoom:t.
getZoom()}),$=()=>{let Z=T();return w!==null&&Z.zoom===w.to.zoom&&t.project(Z.corner).distanceTo(t.project(w.to.corner))<2};function b(Z){cancelAnimationFrame(u),
requestAnimationFrame(()=>setTimeout(()=>{let M=$()&&w?w.from:T();t.fire("visit"),Z(),w={from:M,to:T()}}))}function S(){if(!w||!$())return!1;let{from:Z}=w;w=null,
t.fire("visit");let M=t.getSize(),C=M.equals(Z.size)?Z.at:t.unproject(t.project(Z.corner,Z.zoom).add(M.divideBy(2)),Z.zoom);return t.setView(C,Z.zoom,{animate:!1}),
!0}function z(){let{paddingTopLeft:Z,paddingBottomRight:M}=y();t.options.minZoom=0;let C=t.getBoundsZoom(s.bounds,!1,L.point(Z[0]+M[0],Z[1]+M[1])),k=Math.floor(
4*Math.min(t.getBoundsZoom(s.window,!0),C))/4;t.getZoom()<k&&t.setZoom(k,{animate:!1}),t.setMinZoom(k)}let _=Zs(t,a,g);function Y(){i.setPosition("bottomleft"),
f.setPosition(kt()?"bottomright":"bottomleft"),d(!kt()&&!h())}let K=t.attributionControl.getContainer();return K?.addEventListener("click",Z=>{Z.target instanceof
Element&&Z.target.closest("a")||K.classList.toggle("open")}),Y(),je(Y),E(s.bounds),{expand:d,frame:E,visit:b,back:S,limit:z,card:_.open,closeCard:_.close}}function Zs(t,e,s){
let r=Ct(e,".card-body"),n=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),o=null;function a(){if(!o)return!1;let{gone:f,from:h}=o,
c=e.contains(document.activeElement);return o=null,n.remove(),e.hidden=!0,r.replaceChildren(),f(),s(),h&&h.isConnected&&c&&h.focus({preventScroll:!0}),!0}function i(f,h,c=()=>{}){
let u=document.activeElement,g=e.contains(u),d=u===document.body?null:u,y=g&&o?o.from:d,E=g||!!(y&&y.matches(":focus-visible")),w=o;return o=null,w?.gone(),o={gone:c,
from:y},r.replaceChildren(f),r.scrollTop=0,h?n.setLatLng(h).addTo(t):n.remove(),e.hidden=!1,s(),E&&e.focus({preventScroll:!0}),f}return{open:i,close:a}}var Us=[bn,Bn,Je,Qe,Wn,rn],Vs=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["line\
s",420],["hits",430],["along",440],["measure",605],["numbers",610]],Pe=null,Be=null,Ie=null;bt(window).$||=t=>{let e=document.createElement("template");return e.
innerHTML=String(t).trim(),[e.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),bt(L.PosAnimation).include({run(t,e){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,e),this.fire("step").fire("end")}}));
function qs(t){let{crs:e=L.CRS.EPSG3857}=t.options;e===L.CRS.EPSG3857&&(t.project=(s,r=t.getZoom())=>{let n=L.latLng(s),o=2**r;if(n.ofLat!==n.lat||n.ofLng!==n.lng){
let{x:a,y:i}=e.latLngToPoint(n,0);Object.assign(n,{ofLat:n.lat,ofLng:n.lng,u:a,v:i})}return new L.Point((n.u||0)*o,(n.v||0)*o)})}async function Kn(t){Ln(document.
body);let e=JSON.parse(At("data").dataset.view||""),s=t.getContainer(),r=At("panel");Vs.forEach(([u,g])=>{t.createPane(u).style.zIndex=String(g)}),s.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),qs(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(At("credits").innerHTML),s.setAttribute("role","application"),s.setAttribute("aria-roledescri\
ption","map");let n=!1,{layout:o,...a}=vn(t,r),{limit:i,...f}=Yn(t,r,e,()=>{n&&o()});e.icon&&(delete bt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
e.icon));let h=Ws(t,{...a,...f,layout:o},()=>n);t.setMaxBounds(e.window),i(),t.on("resize",i),s.setAttribute("aria-busy","true");let c={map:t,box:s,panel:r,...await Hs(
e,s)};for(let u of Us)await u(c,h),await Et();n=!0;for(let u of h.drawing())u(),await Et();s.removeAttribute("aria-busy"),Gs(t,h),[Pe,Be,Ie]=[t,c,h]}function Gs(t,{
redraw:e,layout:s,placing:r,drawing:n}){let o=t.getContainer(),a=!1,i=0;function f([h,...c]){cancelAnimationFrame(i),i=requestAnimationFrame(()=>{i=0,h(),c.length?
f(c):o.classList.remove("unplaced")})}t.on("zoomanim dragstart visit",()=>{a=!0}),t.on("zoomend",()=>{a?o.classList.add("unplaced"):e()}),t.on("moveend",()=>{a?
f(o.classList.contains("unplaced")?n():r()):s(),a=!1}),t.on("viewreset",()=>{i||s()})}async function Hs(t,e){try{let s=[];for(let i of["ground","data"])s.push(await hn(
At(i).textContent||"",(f,h)=>new L.LatLng(f,h))),await Et();let[r,n]=s,{features:o,...a}=n;return await Et(),{data:{...a,...t},ground:r,features:pn(o)}}catch(s){
let r=m("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. The text beside the map i\
s valid.");throw r.setAttribute("role","alert"),e.append(r),s}}function Ws(t,e,s){let r=[],n=[],o=!1,a=()=>[...r.map(c=>()=>c(t.getZoom())),...e.placing()],i=()=>a().
forEach(c=>c());function f(){!s()||o||(i(),n.forEach(c=>c()),h.state.changed())}let h={...e,redraw:i,drawing:a,year:null,only:null,affected:null,failed:new Set,
layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(c,u,g)=>{h.state.entries.set(c,{get:u,set:g})}},
depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(c,u)=>h.open("route",c.r,u),pointed:()=>{},pointedSegment:()=>{},profile:{there:!1,toggle:()=>{},
pick:()=>{},changed:()=>{}},highlight:()=>{},choose:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],systemLines:()=>[],setYear:()=>{},open:(c,u,g)=>h.
card(m("div"),g),show:()=>{},find:()=>[],onDraw:c=>{r.push(c)},onLayers:c=>{n.push(c)},addSearch:c=>{h.entries.push(c)},onYear:(c,u=[])=>{h.years.push(c),u.forEach(
g=>h.dates.add(g))},together(c){let u=o;o=!0,c(),o=u,f()},addLayer({key:c,title:u,group:g,shown:d=!0,parent:y="",count:E=null,show:w=null,mark:T=null}){let $={key:c,
title:u,parent:y,count:E,mark:T,first:d,shown:!1,set(b){$.shown!==b&&($.shown=b,g&&(b?g.addTo(t):g.remove()),w&&w(b),f())}};return h.layers.push($),$.set(d),$}};
return h}return no(Ys);})();
