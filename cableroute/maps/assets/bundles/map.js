var cableroute=(()=>{var oe=Object.defineProperty;var Mn=Object.getOwnPropertyDescriptor;var vn=Object.getOwnPropertyNames;var En=Object.prototype.hasOwnProperty;var kn=(t,e)=>{for(var s in e)oe(t,s,{get:e[s],enumerable:!0})},Sn=(t,e,s,r)=>{if(e&&typeof e=="object"||typeof e=="function")for(let n of vn(e))!En.call(t,n)&&
n!==s&&oe(t,n,{get:()=>e[n],enumerable:!(r=Mn(e,n))||r.enumerable});return t};var An=t=>Sn(oe({},"__esModule",{value:!0}),t);var Qo={};kn(Qo,{given:()=>we,map:()=>be,shared:()=>Le,start:()=>xn});var Me=window.matchMedia("(max-width: 760px), (max-height: 480px)"),vt=()=>Me.matches,ve=t=>Me.addEventListener("change",t);function Mt(t){let e=document.getElementById(
t);if(!e)throw new Error(`the page has no ${t}`);return e}function Et(t,e){let s=t.querySelector(e);if(!s)throw new Error(`the page has no ${e}`);return s}function d(t,e,...s){
let r=document.createElement(t);return e&&(r.className=e),r.append(...s),r}var wt=()=>new Promise(t=>{setTimeout(t)});function At(t){let e=t.getContext("2d");if(!e)
throw new Error("this browser paints on no canvas");return e}var gt=t=>t,Pt=(t,e)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**e);var Cn='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',$n=t=>t.slice(1).reduce((e,s,r)=>e+s.distanceTo(t[r]),0);function se(t,...[
e,s,r,n,o=0]){let a=d("span",`catalogue-name ${s}`,d("bdi","",e)),i=t.containerPointToLayerPoint([r,n]);return a.style.transform=`translate(${i.x.toFixed(1)}px,\
 ${i.y.toFixed(1)}px)`+(o?` rotate(${o.toFixed(3)}rad)`:""),a}function On(t,e){let s=[];return t.forEach(r=>{let n=[0];r.slice(1).forEach((o,a)=>n.push(n[a]+o.distanceTo(
r[a])));for(let o=0,a=1;o+1<r.length;o++){for(a=Math.max(a,o+1);a+1<r.length&&n[a]-n[o]<e;)a++;let i=r[o],u=r[a],f=i.distanceTo(u);f<e||f<.985*(n[a]-n[o])||s.push(
[i,u])}}),s}function Ee({map:t,pane:e,partsOf:s,nameOf:r,colourOf:n}){let o=At(document.createElement("canvas"));o.font=Cn;let a=new Map;function i(h){let p=a.get(
h)??o.measureText(h).width;return a.set(h,p),p}let u=h=>s(h).map(p=>p.map(M=>t.layerPointToContainerPoint(M)));function f(h,p,M,{size:O,free:E,take:P}){let I=r(
h),g=i(I)+4,$=On(p,g),z=Math.max(1,Math.floor($.length/24));for(let B=0;B<$.length;B+=z){let[H,W]=$[(B+h*7*z)%$.length];W.x<H.x&&([H,W]=[W,H]);let G=H.add(W).divideBy(
2),w=W.subtract(H),A=Math.hypot(w.x,w.y),x=L.point(w.x/A,w.y/A),j=L.point(x.y,-x.x),_=g/5+6,C=[-2,-1,0,1,2].map(k=>G.add(x.multiplyBy(k*g/5)).subtract([g/10+3,7]));
if(!C.every(({x:k,y:S})=>k>4&&S>4&&k<O.x-60&&S<O.y-30)||!C.every(({x:k,y:S})=>E(k,S,_,14)))continue;C.forEach(({x:k,y:S})=>P(k,S,_,14));let R=G.subtract(x.multiplyBy(
g/2-2)).add(j.multiplyBy(6.5)),T=M(I,"of-system",R.x,R.y,Math.atan2(w.y,w.x));return T.style.color=n(h),T.dataset.system=String(h),T}return null}function m(h,p,M){
h.map(O=>{let E=u(O);return{system:O,parts:E,length:E.reduce((P,I)=>P+$n(I),0)}}).sort((O,E)=>E.length-O.length).slice(0,vt()?12:60).forEach(({system:O,parts:E})=>f(
O,E,p,M))}function b(h){if(e.querySelectorAll(".lit").forEach(H=>H.remove()),e.classList.toggle("one",h!==null),h===null)return;let p=(...H)=>{let W=se(t,...H);
return W.classList.add("lit"),e.append(W),W},M=t.getSize(),O=u(h);if(f(h,O,p,{size:M,free:()=>!0,take:()=>{}}))return;let P=O.flat().filter(({x:H,y:W})=>H>4&&W>
14&&H<M.x-4&&W<M.y-30);if(!P.length)return;let I=r(h),g=i(I),{x:$,y:z}=P[P.length>>1],B=p(I,"of-system",Math.max(4,Math.min($-g/2,M.x-g-8)),z-18);B.style.color=
n(h),B.dataset.system=String(h)}return{widthOf:i,nameSystems:m,nameOne:b}}var Se=4.5,Tn=.35/2**Se;function Ae(t,e,{project:s,clip:r}){let n="",o="",a=()=>`${t.getZoom()} ${t.getPixelOrigin()}`;Object.assign(gt(e),{_project(){s(),this.
_rings=[],[n,o]=[a(),""]},_update(){if(!this._map||n!==a())return;let{min:i,max:u}=this._renderer._bounds,f=`${i} ${u}`;f!==o&&(o=f,r.call(this),this._updatePath())}})}
function Nn(t){let e=t[0];return t.filter((s,r)=>{let n=r===0||r===t.length-1||Math.abs(s.x-e.x)+Math.abs(s.y-e.y)>=1;return n&&(e=s),n})}function _n(t,e,s){let r=e.
map(o=>t.project(o,0)),n=r.length>8?L.LineUtil.simplify(r,Tn):r;return{fine:r,coarse:n,bounds:L.bounds(r),closed:s}}function Ce(t,e,s,r){let n=null,o=new Map;function a(){
n||=s.map(u=>_n(t,u,r)),o=new Map}function i(){let u=2**t.getZoom(),f=t.getPixelOrigin(),{min:m,max:b}=this._renderer._bounds,h=L.bounds(m.subtract([2,2]),b.add(
[2,2])),p=L.bounds(h.getTopLeft().add(f).divideBy(u),h.getBottomRight().add(f).divideBy(u));this._parts=[],(n||[]).forEach(M=>{if(!M.bounds.intersects(p))return;
let O=o.get(M);if(!O){let{x:E,y:P}=f,I=t.getZoom()<=Se?M.coarse:M.fine;O=Nn(I.map(g=>new L.Point(Math.round(g.x*u)-E,Math.round(g.y*u)-P))),o.set(M,O)}if(r){let E=L.
PolyUtil.clipPolygon(O,h,!0);E.length&&this._parts.push(E);return}this._parts.push(...$e(O,h))})}return Ae(t,e,{project:a,clip:i}),e}function $e(t,e){let s=[],r=null;
for(let n=1;n<t.length;n++){let o=L.LineUtil.clipSegment(t[n-1],t[n],e,n>1,!0);if(!o){r=null;continue}r||s.push(r=[o[0]]),r.push(o[1]),o[1]!==t[n]&&(r=null)}return s}
var ke=-1e7,Bn=4,Jt=40;function ae(t,e,s,r,n){let o=null,a=new Map;function i(m,b){let h=a.get(b);if(h)return h;let p=2**b,M=n(b),O=m.map((P,I)=>{if(!M||!M[I])return new L.
Point(P.x*p,P.y*p);let g=m[Math.max(I-1,0)],$=m[Math.min(I+1,m.length-1)],z=$.x-g.x,B=$.y-g.y,H=M[I]/(Math.hypot(z,B)||1);return new L.Point(P.x*p-B*H,P.y*p+z*H)});
a.size>=Bn&&a.delete(a.keys().next().value??NaN);let E=L.LineUtil.simplify(O,.8);return a.set(b,E),E}function u(){if(o)return;let m=s.map(b=>t.project(b,0));o={
points:m,bounds:L.bounds(m)}}function f(){if(!o)return;let m=t.getZoom(),b=2**m,h=t.getPixelOrigin(),{min:p,max:M}=this._renderer._bounds,O=L.bounds(p,M),E=new L.
Bounds,P=L.bounds(p.add(h).subtract([Jt,Jt]),M.add(h).add([Jt,Jt])),{points:I,bounds:g}=o;this._parts=[],r.forEach(z=>{let B=z*256*b;if(!L.bounds(L.point(g.getTopLeft()).
multiplyBy(b).add([B,0]),L.point(g.getBottomRight()).multiplyBy(b).add([B,0])).intersects(P))return;let W=i(I,m).map(({x:G,y:w})=>new L.Point(G+B-h.x,w-h.y));this.
_parts.push(...$e(W,O))}),this._parts.forEach(z=>z.forEach(B=>E.extend(B))),this._parts.length||E.extend([ke,ke]);let $=this._clickTolerance();this._pxBounds=L.
bounds(E.getTopLeft().subtract([$,$]),E.getBottomRight().add([$,$]))}return Ae(t,e,{project:u,clip:f}),e}function Oe(t){let e=new Map,s=[],r=new Array(5).fill(0);return t.forEach((o,a)=>(o.places||[]).forEach(i=>{let u=e.get(i);u?u.push(a):e.set(i,[a])})),t.map((o,a)=>a).
sort((o,a)=>(t[a].places||[]).length-(t[o].places||[]).length).forEach(o=>{let a=r.map(i=>i/(4*t.length));(t[o].places||[]).forEach(i=>(e.get(i)||[]).forEach(u=>{
s[u]!==void 0&&a[s[u]]++})),s[o]=a.indexOf(Math.min(...a)),r[s[o]]++}),s}function Te(t,e){let s=new Map,r=a=>{let i=s.get(a)||{users:new Set,turn:0,next:[],order:[]};
return s.set(a,i),i},n=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,o=t.map(({latlngs:a})=>a.slice(1).map((i,u)=>{let f=n(a[u]),m=n(i);return f<m?{key:`${f} ${m}`,
sense:1}:{key:`${m} ${f}`,sense:-1}}));t.forEach(({item:a},i)=>o[i].forEach(({key:u})=>r(u).users.add(a.system))),o.forEach(a=>a.slice(1).forEach(({key:i,sense:u},f)=>{
let m=a[f];r(m.key).next.push([i,u*m.sense]),r(i).next.push([m.key,u*m.sense])})),s.forEach(a=>{if(a.turn)return;a.turn=1;let i=[a];for(let u=i.pop();u;u=i.pop())
for(let[f,m]of u.next){let b=r(f);b.turn||(b.turn=u.turn*m,i.push(b))}}),s.forEach(a=>{a.order=[...a.users].sort((i,u)=>e[u]-e[i]||i-u)}),t.forEach((a,i)=>{let{
facts:{from:u,to:f},system:m}=a.item,b=o[i].map(({key:h,sense:p})=>{let{order:M,turn:O}=r(h);return p*O*(M.indexOf(m)-(M.length-1)/2)});b.some(h=>h)&&(a.slots=a.
latlngs.map((h,p)=>p===0&&typeof u=="number"||p===b.length&&typeof f=="number"?0:((b[p-1]??b[p])+(b[p]??b[p-1]))/2))})}var re={year:900,cut:4500,other:2800},Pn=11e5,In={play:"M8 5.5V18.5L18.5 12Z",pause:"M8.5 6V18M15.5 6V18",back:"M14.5 6L8.5 12L14.5 18",on:"M9.5 6L15.5 12L9.5 1\
8"};function ie(t,e){let s=e.map(({id:r})=>t.systems[r||""]||[]);return(r,n)=>{let o="";for(let[a,i]of s[r]){if(a>n)break;o=i}return o}}var zn=t=>{let e=10**Math.
max(0,Math.floor(Math.log10(t||1))-2);return(Math.floor(t/e)*e).toLocaleString("en")};function Ne(t){let e=L.SVG.create("svg"),s=L.SVG.create("path");return e.setAttribute(
"viewBox","0 0 24 24"),e.setAttribute("aria-hidden","true"),s.setAttribute("d",In[t]),e.append(s),e}function _e({map:t,data:e,box:s,panel:r,features:n},o,{story:a,
body:i,show:u,all:f}){let m=window.matchMedia("(prefers-reduced-motion: reduce)"),b=ie(a,n.systems),{chapters:h}=a,p=new Map(n.systems.map(({id:Z},D)=>[Z,D])),M=new Map(
n.segments.map(({id:Z},D)=>[Z,D])),O=document.documentElement.lang==="ar"?"، ":", ",E=Z=>Z.flatMap(D=>p.get(D)??[]),P,I=!1,g=null,$=t.getZoom(),z=!1,B=d("div",
"large-year");B.setAttribute("aria-hidden","true"),B.hidden=!0,s.append(B);function H(Z,D,nt){let tt=d("button",Z,Ne(Z));return tt.type="button",tt.setAttribute(
"aria-label",D),tt.title=D,tt.addEventListener("click",nt),tt}let W=H("play","Play the years",()=>I?kt():ne()),G=d("div","turns",W,H("back","Previous cut",()=>Ht(
-1)),H("on","Next cut",()=>Ht(1)),f),w=d("dl","counts"),A=d("div","changes"),x=d("details","not-known"),j=d("div","scene");j.setAttribute("role","status");let _=d(
"ol","moments"),C=d("ul","chapters",...h.map((Z,D)=>{let nt=d("button","",d("b","",Z.key.slice(0,4))," ",...Z.zones.flatMap((tt,it)=>[it?O:"",d("bdi","",tt)]));
return nt.type="button",nt.setAttribute("aria-pressed","false"),nt.addEventListener("click",()=>{kt(),ot(D,0)}),d("li","",nt)})),R=d("p","later"),T=d("p","","A \
system counts from the year in which it is said to be ready for service, at the end of the year. One whose year is not known, or that nobody has reported in ser\
vice within five years, is counted apart and not drawn. The lines are modelled, and crossing paths on land are those of today.");i.append(G,j,_,w,x,A,...h.length?
[d("h3","","Cuts"),C]:[],R,T);let k=Z=>Z.flatMap((D,nt)=>[nt?O:"",d("bdi","",n.systems[D].name)]),S=(Z,D)=>d("div","",d("dt","",Z),d("dd","",D));function l(Z){let D=n.
systems.map((ct,pt)=>pt),nt=ct=>D.filter(pt=>b(pt,Z)===ct),tt=nt("s"),it=tt.flatMap(ct=>a.published[n.systems[ct].id||""]??[]);return{live:tt,planned:nt("p"),unknown:nt(
"n"),stations:new Set(tt.flatMap(ct=>n.systems[ct].places||[])).size,km:it.reduce((ct,pt)=>ct+pt,0),measured:it.length,ready:tt.filter(ct=>b(ct,Z-1)!=="s"&&String(
n.systems[ct].ready||"").startsWith(String(Z))),over:D.filter(ct=>b(ct,Z-1)==="s"&&b(ct,Z)===""),cuts:a.cuts[String(Z)]||0}}function y(Z){if([w,x,A,R].forEach(ct=>{
ct.hidden=Z===null}),B.hidden=Z===null,Z===null)return;let D=l(Z),nt=Z<a.data_year;w.replaceChildren(S("In service",String(D.live.length)),S("Landing stations o\
f these systems",String(D.stations)),S("Published length of these systems, km",D.measured?`${zn(D.km)} or more, of ${D.measured} of ${D.live.length}`:"not known"),
S("Planned, stated for then",nt?"not recorded":String(D.planned.length)),S("Recorded cuts that began in the year",String(D.cuts))),x.hidden=!D.unknown.length,x.
replaceChildren(d("summary","",d("span","","Year or status not known"),d("b","",String(D.unknown.length))),d("p","",...k(D.unknown))),A.replaceChildren(...D.ready.
length?[d("p","",d("b","","Ready for service in the year: "),...k(D.ready))]:[],...D.over.length?[d("p","",d("b","",Z>a.data_year?"No longer counted, by age or \
stated end: ":"Ended in the year: "),...k(D.over))]:[]),R.hidden=nt||Z===a.data_year,R.textContent=a.retired_at===null?`After ${a.data_date}: in service as last\
 seen, planned as stated; none of it is sure.`:`After ${a.data_date}: in service as last seen and assumed retired at ${a.retired_at} years, planned as stated; n\
one of it is sure.`;let tt=g&&h[g.at].moments[g.moment],it=g?U(h[g.at],g.moment).cut.size:0;B.replaceChildren(d("b","",String(Z)),d("span","",tt?tt.date||"date \
of repair not known":`${D.live.length} in service`),...it?[d("span","cut",`${it} cut`)]:[])}let N=L.layerGroup();function U(Z,D){let nt=new Set,tt=new Set;return Z.
moments.slice(0,D+1).forEach(({what:it,systems:ct})=>E(ct).forEach(pt=>{it==="cut"&&(nt.add(pt),tt.delete(pt)),it==="back"&&(nt.delete(pt),tt.add(pt))})),{cut:nt,
back:tt}}function K(){if(N.clearLayers(),!g)return;let Z=h[g.at],{cut:D,back:nt}=U(Z,g.moment),tt=getComputedStyle(document.documentElement),it=tt.getPropertyValue(
"--cut").trim(),ct=tt.getPropertyValue("--halo").trim(),pt=Z.incidents.filter(({id:mt})=>Z.moments.slice(0,(g?.moment??0)+1).some(({incident:bt})=>bt===mt)),yt=new Set(
pt.flatMap(mt=>mt.out.flatMap(bt=>M.get(bt)??[])));[...nt,...D].forEach(mt=>o.systemLines(mt).forEach(({number:bt,draw:c})=>{let v=D.has(mt)&&yt.has(bt);c({color:ct,
weight:v?7:5,opacity:1,dashArray:void 0}).addTo(N);let F=c({opacity:1,...v?{color:it,weight:3.5,dashArray:void 0}:{weight:2.6}}).addTo(N);v&&(gt(F).cut=n.segments[bt].
id)})),pt.forEach(({at:mt,radius_m:bt,boxes:c=[],zone:v})=>{let F={pane:"accuracy",className:"accuracy cut-ring",interactive:!1};if(c.forEach(Y=>L.rectangle(Y,F).
addTo(N)),mt)L.circle(mt,{radius:bt||0,...F}).addTo(N),L.circleMarker(mt,{pane:"measure",className:"cut-spot",radius:6,interactive:!1}).addTo(N);else if(c.length){
let[[[,Y],[at,ht]]]=c,xt=d("span","",d("bdi","",v),": ",d("span","","where in it is not known"));L.tooltip({permanent:!0,direction:"top",className:"tip ring-tip",
offset:[0,-2]}).setLatLng([at,(Y+ht)/2]).setContent(xt).addTo(N)}})}o.onDraw(()=>K());function q(Z){let D=Z.incidents.flatMap(({at:nt,radius_m:tt,boxes:it=[]})=>nt?
[L.latLng(nt).toBounds(Math.max(2.2*(tt||0),Pn))]:it.map(ct=>L.latLngBounds(ct)));D.length&&V(D.reduce((nt,tt)=>nt.extend(tt),L.latLngBounds(D[0].getSouthWest(),
D[0].getNorthEast())))}function V(Z){let D=s.getBoundingClientRect(),nt=i.getBoundingClientRect(),tt=r.getBoundingClientRect(),it=nt.width>0&&nt.width<.7*D.width,
ct=!vt()&&!r.classList.contains("closed")?D.right-tt.left:0;t.fitBounds(Z,{paddingTopLeft:[it?nt.right-D.left+12:12,vt()&&!it?tt.bottom-D.top+B.offsetHeight+12:
40],paddingBottomRight:[ct+12,nt.width>0&&!it?D.bottom-nt.top+8:40],animate:!m.matches,maxZoom:7})}let J=null,et=()=>({at:t.getCenter(),zoom:t.getZoom()});function lt(){
if(!J)return;let{from:Z,to:D}=J,nt=et();J=null,D&&nt.zoom===D.zoom&&t.project(nt.at).distanceTo(t.project(D.at))<2&&t.setView(Z.at,Z.zoom,{animate:!m.matches})}
let X=({what:Z})=>({cut:"Cut: ",back:"Back in service: ","not known":"Date of repair not known: "})[Z],Q=({date:Z,what:D})=>d("h3","",...Z?[d("time","",Z)]:[],...D===
"back"&&Z.length<10?[" ",d("small","","the day is not known")]:[]);function rt(Z,D){let nt=n.incidents.findIndex(({id:c})=>c===D.incident),tt=n.incidents[nt],it=d(
"p",`who ${D.what.replace(" ","-")}`,d("b","",X(D)),...k(E(D.systems)));if(!tt)return[Q(D),it];let{facts:ct}=tt,pt=Z.incidents.find(({id:c})=>c===D.incident),yt=c=>[
ct[c]??""].flat().filter(v=>typeof v=="string").join(""),mt=(c,v)=>v?[d("b","",c),d("bdi","",v),". "]:[],bt=d("button","record","The record and its sources");return bt.
type="button",bt.addEventListener("click",()=>{kt(),o.open("incident",nt,null)}),[Q(D),d("p","name",d("bdi","",tt.name)),it,d("p","",...mt("Cause: ",yt("cause")),
...mt("Effect: ",yt("effect"))),d("p","small",...mt("Place: ",yt("place")),...pt?.at?mt("Ring: ",yt("accuracy")):[d("span","","Where in its zone it lay is not k\
nown: the box is the zone.")]),...pt?.out.length?[d("p","small","The cut lay on one or more of the red parts.")]:[],...ut(tt.sources||[]),bt]}function ut(Z){let[
D,...nt]=Z.map(it=>n.sources[it]);if(!D)return[];let tt=d("bdi","",D.publisher||D.title);return[d("p","small",d("b","","Source: "),tt,...D.date?[O,d("bdi","",D.
date)]:[],...nt.length?[" ",d("span","",`and ${nt.length} more`)]:[])]}function ot(Z,D,nt=!0){let tt=h[Z],it=tt.moments[D],ct=g?.at!==Z;i.hidden&&u(),g={at:Z,moment:D},
o.affected=new Set(tt.incidents.flatMap(({systems:yt})=>E(yt))),s.classList.add("telling"),N.addTo(t),z=!0;let pt=tt.moments.slice(0,D+1).map(({date:yt})=>yt).filter(
Boolean);o.setYear(Number(pt[pt.length-1].slice(0,4))),z=!1,j.replaceChildren(...rt(tt,it)),_.replaceChildren(...tt.moments.map((yt,mt)=>{let bt=d("button",yt.what.
replace(" ","-"),...yt.date?[d("b","",yt.date)," "]:[],d("span","",X(yt)),...k(E(yt.systems)));return bt.type="button",mt===D&&bt.setAttribute("aria-current","s\
tep"),bt.addEventListener("click",()=>{kt(),ot(Z,mt,!1),_.querySelectorAll("button")[mt].focus()}),d("li","",bt)})),[...C.querySelectorAll("button")].forEach((yt,mt)=>yt.
setAttribute("aria-pressed",String(mt===Z))),ct&&nt&&(J={from:J?.from??et(),to:null},q(tt),t.once("moveend",()=>{J&&(J.to=et())}),m.matches&&J&&(J.to=et())),o.state.
changed()}function st(){g&&(g=null,o.affected=null,s.classList.remove("telling"),N.clearLayers().remove(),j.replaceChildren(),_.replaceChildren(),C.querySelectorAll(
"button").forEach(Z=>Z.setAttribute("aria-pressed","false")),lt())}o.onYear(Z=>{!z&&g&&st(),!z&&Z===null&&kt(),y(Z)});function dt(Z){I=Z;let D=Z?"Pause":"Play t\
he years";W.replaceChildren(Ne(Z?"pause":"play")),W.setAttribute("aria-label",D),W.title=D,clearTimeout(P),Z&&Ut()}let kt=()=>{I&&dt(!1)};function ne(){!g&&t.getZoom()<=
$&&V(e.bounds),!g&&(o.year===null||o.year>=a.last)&&o.setYear(a.first),dt(!0)}function Ut(){let Z=g&&h[g.at].moments[g.moment];P=setTimeout(qt,Z?Z.what==="cut"?
re.cut:re.other:re.year)}let Gt=Z=>Number(h[Z].key.slice(0,4));function qt(){let Z=o.year??a.first;if(g){let{at:D,moment:nt}=g;if(nt+1<h[D].moments.length)ot(D,
nt+1);else if(D+1<h.length&&Gt(D+1)<=Z)ot(D+1,0);else if(Z<a.last)o.setYear(Z+1);else return kt()}else{let D=h.findIndex((nt,tt)=>Gt(tt)===Z);if(D>=0)ot(D,0);else if(Z<
a.last)o.setYear(Z+1);else return kt()}return Ut()}function Ht(Z){if(!h.length)return;kt();let D=o.year??(Z>0?-1/0:1/0),tt=h.map((ct,pt)=>pt).filter(ct=>g?(ct-g.
at)*Z>0:(Gt(ct)-D)*Z>0),it=Z>0?[0,tt[0]]:[h.length-1,tt[tt.length-1]];ot(it[1]??it[0],0)}let Yt=()=>o.state.add("chapter",()=>g?`${h[g.at].key}.${g.moment}`:"",
Z=>{let[,D,nt]=/^(\d{4}-\d{2})(?:\.(\d))?$/.exec(Z)||[],tt=h.findIndex(it=>it.key===D);tt>=0?ot(tt,Math.min(Number(nt||0),h[tt].moments.length-1),!location.hash.
includes("view=")):st()});return y(o.year),{pause:kt,link:Yt}}var jn=11,Rn=3.2,Dn=6e4,Fn=["out of service","retired","cancelled"],Qt="schematic",Zn=["inferred",Qt,"assumed"],ce=t=>t==="in service"?"live":Fn.includes(t)?"go\
ne":"plan",Gn=t=>Zn.includes(t.confidence||""),le=t=>t.confidence===Qt?Qt:Gn(t)?"modelled":"known",Dt=t=>Number(String(t||"").slice(0,4))||null,Be=t=>t.length>32?
`${t.slice(0,30)}…`:t;function Vn(t){let e=t.reduce((s,r)=>r.length>s.length?r:s);return e[e.length>>1]}function ue(t){let e=[d("bdi","en clip",t.name)];if(t.
name_ar){let s=d("span","ar clip",t.name_ar);s.lang="ar",s.dir="rtl",e.push(" ",s)}return e}async function Pe({map:t,data:e,box:s,panel:r,features:n},o){let a=!e.
routes.length,i=t.createPane("catalogue-hot"),u=t.createPane("catalogue-names");Object.assign(i.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(u.style,
{zIndex:"605",pointerEvents:"none"});let f=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),m=L.canvas({pane:"catalogue-hot",padding:.25}),b=L.circle([0,0],
{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function h(){let c=getComputedStyle(document.documentElement),v=F=>c.getPropertyValue(`--${F}`).
trim();return{soft:v("soft"),ink:v("ink"),halo:v("halo"),land:v("land"),thin:Number(v("thin")),dashes:[Number(v("dash")),Number(v("gap"))],routes:Array.from({length:7},
(F,Y)=>v(`route-${Y}`))}}let p=h(),M=null,O=e.story?ie(e.story,n.systems):null,E=c=>{if(M===null||!O)return ce(n.systems[c].status);let v=O(c,M);return v==="s"?
"live":v==="p"?"plan":"gone"},P=a?Oe(n.systems):[],I=c=>{let v=E(c);return!a||v==="gone"?p.soft:p.routes[P[c]]};function g(c){let v=E(c.system),F=le(c),Y=v==="g\
one"?1:F==="known"?2.2:F===Qt?1.6*p.thin:1.6;return{color:I(c.system),weight:Y,lineCap:"butt",opacity:v==="gone"?.6:a?.95:.75,dashArray:v==="plan"?p.dashes.map(
at=>at*Y).join(" "):void 0}}let[[,$],[,z]]=e.window,B=c=>{let v=c.map(at=>at.lng),F=v.reduce((at,ht)=>Math.min(at,ht)),Y=v.reduce((at,ht)=>Math.max(at,ht));return[
0,...F<$?[1]:[],...Y>z?[-1]:[]]},H=c=>Math.min(Rn,jn/(Pt(20,c)/1e3));function W(c,v){let{latlngs:F}=c,Y=L.polyline(F,v);return ae(t,Y,F,B(F),at=>{let ht=H(at);return c.
slots&&c.slots.map(xt=>xt*ht)})}let G=n.segments.map((c,v)=>{let F={item:c,latlngs:c.line,slots:null},Y=W(F,{renderer:f,pane:"catalogue",bubblingMouseEvents:!1,
...g(c)});return Y.on("mouseover",ht=>y(c.system,ht.latlng)),Y.on("mouseout",()=>y(null)),Y.on("click",ht=>o.open("system",c.system,ht.latlng,v)),gt(Y).system=n.
systems[c.system].name,Object.assign(F,{line:Y,look:E(c.system)})}),w=n.systems.map(()=>[]);if(G.forEach(c=>w[c.item.system].push(c)),G.reduce((c,{latlngs:v})=>c+
v.length,0)<=Dn){let c=w.map(v=>{let F=v.flatMap(({latlngs:Y})=>Y.map(at=>at.lat));return F.reduce((Y,at)=>Y+at,0)/(F.length||1)});Te(G,c)}await wt();let A={live:!1,
plan:!1,gone:!1},x=L.layerGroup(),j=c=>{if(M!==null&&O)return E(c)!=="gone";let{ready:v,over:F}=n.systems[c];return M===null||(Dt(v)||0)<=M&&(Dt(F)||1/0)>=M},_=({
item:c})=>A[E(c.system)]&&j(c.system);function C(){G.forEach(c=>{let v=_(c),F=E(c.item.system);F!==c.look&&c.line.setStyle(g(c.item)),c.look=F,v!==x.hasLayer(c.
line)&&(v?x.addLayer(c.line):x.removeLayer(c.line))})}x.addTo(t),o.onYear(c=>{M=c,C(),et(),dt(),yt()},[...n.systems.flatMap(c=>[Dt(c.ready),Dt(c.over)]),...n.incidents.
map(c=>c.lat===void 0?null:Dt(c.start)),...e.story?[e.story.first,e.story.last]:[]]),o.systemLines=c=>w[c].map(v=>({number:G.indexOf(v),draw:F=>W(v,{...g(v.item),
renderer:m,pane:"catalogue-hot",interactive:!1,...F})}));let R=null,T=null,k=L.layerGroup().addTo(t),S=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});
function l(c){if(R=c,k.clearLayers(),s.classList.toggle("has-hot-system",c!==null),document.querySelectorAll(".systems .hot").forEach(F=>F.classList.remove("hot")),
a&&qt(c),c===null)return;let v=document.querySelector(`.systems [data-system="${c}"]`);v&&v.classList.add("hot"),w[c].forEach(F=>{let Y=g(F.item),at=a?Y.color:p.
ink,{weight:ht=0}=Y;[{color:p.halo,weight:ht+5},{...Y,color:at,weight:ht+1.5,opacity:1}].forEach(Lt=>W(F,{renderer:m,pane:"catalogue-hot",interactive:!1,...Lt}).
addTo(k))})}function y(c,v){if(l(c===null?T:c),c===null||!v){S.remove();return}S.setLatLng(v).setContent(d("bdi","clip",n.systems[c].name)).addTo(t)}function N(c){
b.remove(),c&&c.accuracy_m&&c.lat!==void 0&&c.lon!==void 0&&b.setLatLng([c.lat,c.lon]).setRadius(c.accuracy_m).addTo(t)}let U=c=>o.open("place",c,X[c].latlng),K=n.
places.map(()=>0);n.systems.forEach(c=>(c.places||[]).forEach(v=>{K[v]++}));let q=[],V=L.layerGroup(),J=[];function et(){if(!O)return;let c=new Set(n.systems.flatMap(
(v,F)=>j(F)?v.places||[]:[]));J.forEach((v,F)=>{v.away=M!==null&&!c.has(v.place),v.away?V.removeLayer(q[F]):V.addLayer(q[F])})}let lt=new Set(e.routes.flatMap(({
legs:c})=>[{at:c[0],last:!1},{at:c[c.length-1],last:!0}]).map(({at:[c,v],last:F})=>n.legs[c].facts[v===F?"from":"to"])),X=n.places.map((c,v)=>{let F=L.latLng(c.
lat,c.lon);if(c.role==="other"){let Lt=L.circleMarker(F,{renderer:f,pane:"catalogue",radius:a?3.2:4,weight:1.3,fillOpacity:1,color:p.ink,fillColor:p.land,bubblingMouseEvents:!1});
return Lt.on("click",()=>U(v)),Lt.on("mouseover",()=>{S.setLatLng(F).setContent(d("span","",...ue(c))).addTo(t)}).on("mouseout",()=>S.remove()),V.addLayer(Lt),q.
push(Lt),J.push({latlng:F,text:c.name,rank:K[v],className:"of-place",off:!1,place:v}),{latlng:F}}let Y=d("span","place-name",...ue(c)),at=c.role==="station",ht=at?
14:8,xt=L.marker(F,{icon:L.divIcon({className:`place ${c.role}`,html:d("div","dot",d("i"),Y),iconSize:[ht,ht]}),zIndexOffset:at?200:-200,riseOnHover:!0}).addTo(
t);return xt.getElement()?.setAttribute("aria-label",[c.name,c.name_ar].filter(Boolean).join(" ")),at||xt.bindTooltip(d("span","",...ue(c)),{direction:"top",className:"\
tip"}),xt.on("click",()=>U(v)),xt.on("keypress",Lt=>{Lt.originalEvent.key==="Enter"&&U(v)}),o.addLabel({latlng:F,element:Y,dot:!0,rank:at?lt.has(v)?3:2:0}),{latlng:F}});
o.places=X,await wt();let Q=n.stretches.map((c,v)=>{let F=c.line,Y=ae(t,L.polyline(F,{renderer:f,pane:"catalogue",bubblingMouseEvents:!1,color:p.ink,weight:3.5,
opacity:.28}),F,[0],()=>null);return Y.on("click",at=>o.open("stretch",v,at.latlng)),Y.on("mouseover",at=>{S.setLatLng(at.latlng).setContent(d("bdi","clip",c.name)).
addTo(t)}).on("mouseout",()=>S.remove()),{item:c,latlngs:F,line:Y}}),rt=L.layerGroup(Q.map(({line:c})=>c)),ut=gt(L.CircleMarker).extend({_updatePath(){let c=this.
_renderer,v=this._point,F=this._radius,Y=c._ctx;!c._drawing||this._empty()||(Y.beginPath(),Y.moveTo(v.x,v.y-F),Y.lineTo(v.x+F,v.y),Y.lineTo(v.x,v.y+F),Y.lineTo(
v.x-F,v.y),Y.closePath(),c._fillStroke(Y,this))}}),ot=L.layerGroup(),st=[];n.incidents.forEach((c,v)=>{if(c.lat===void 0||c.lon===void 0)return;let F=L.latLng(c.
lat,c.lon),Y=new ut(F,{renderer:f,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:p.halo,fillColor:p.ink,bubblingMouseEvents:!1});Y.on("click",()=>o.
open("incident",v,F)),Y.on("mouseover",()=>{S.setLatLng(F).setContent(d("bdi","clip",`${c.start}: ${c.name}`)).addTo(t)}).on("mouseout",()=>S.remove()),st.push(
{latlng:F,lozenge:Y,text:String(c.start).slice(0,7),rank:1e3,className:"of-incident",year:Dt(c.start),hidden:!0,off:!1})});function dt(){st.forEach(c=>{let v=M===
null||c.year===null||c.year===M;c.off=!v,v?ot.addLayer(c.lozenge):ot.removeLayer(c.lozenge)})}dt();let kt={live:0,plan:0,gone:0};n.systems.forEach(c=>{kt[ce(c.status)]++});
let ne=[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]];for(let[c,v]of ne.filter(([F])=>kt[F]))await wt(),o.addLayer(
{key:`systems-${c}`,title:v,parent:"systems",count:kt[c],shown:a&&c!=="gone",show:F=>{A[c]=F,C()}});await wt(),J.length&&o.addLayer({key:"stations",parent:"stat\
ions",title:a?"Landing stations":"Other landing stations",group:V,count:J.length,shown:!0,show:c=>{J.forEach(v=>{v.off=!c})}}),Q.length&&o.addLayer({key:"paths",
parent:"paths",title:"Crossing paths",group:rt,count:n.paths.length,shown:a}),st.length&&o.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:ot,
count:st.length,shown:a,show:c=>{st.forEach(v=>{v.hidden=!c})}});let{widthOf:Ut,nameSystems:Gt,nameOne:qt}=Ee({map:t,pane:u,partsOf:c=>w[c].flatMap(({line:v})=>Yt(
v)),nameOf:c=>Be(n.systems[c].name),colourOf:I}),Ht=c=>Math.round((vt()?.4:1)*(c<3?24:c<5?70:130)),Yt=c=>x.hasLayer(c)&&gt(c)._parts||[];o.addInk((c,v)=>{let F=[],
Y=t.getPixelOrigin().subtract(v);if(!a)return F;for(let{line:at}of G)if(x.hasLayer(at))for(let ht of Yt(at))for(let xt=1;xt<ht.length;xt++){let Lt=ht[xt-1],St=ht[xt],
zt=Math.ceil(Lt.distanceTo(St)/8);for(let Nt=0;Nt<zt;Nt++)F.push({x:Lt.x+(St.x-Lt.x)*Nt/zt+Y.x,y:Lt.y+(St.y-Lt.y)*Nt/zt+Y.y});if(F.length>4e4)return F}return F}),
o.onLayout(c=>{let{origin:v,size:F,free:Y,take:at,inside:ht,crossed:xt,zoom:Lt}=c,St=[],zt=(...ft)=>(St.push(se(t,...ft)),St[St.length-1]),Nt=[...st.filter(ft=>!ft.
hidden),...J].filter(ft=>!ft.off&&!ft.away).map(ft=>({...ft,at:t.project(ft.latlng,Lt).subtract(v)})).filter(({at:ft})=>ft.x>0&&ft.y>0&&ft.x<F.x&&ft.y<F.y).sort(
(ft,jt)=>jt.rank-ft.rank);Nt.forEach(({at:ft})=>at(ft.x-4,ft.y-4,8,8)),a&&Gt(n.systems.map((ft,jt)=>jt).filter(ft=>o.affected?.has(ft)??!0),zt,c);for(let ft of Nt){
if(St.length>=Ht(Lt))break;let jt=Be(ft.text),_t=Ut(jt)+2,Bt=13,{x:Wt,y:Kt}=ft.at,xe=[[Wt+7,Kt-Bt/2],[Wt-7-_t,Kt-Bt/2],[Wt-_t/2,Kt-7-Bt],[Wt-_t/2,Kt+7]].filter(
([$t,Ot])=>ht($t,Ot,_t,Bt)&&Y($t,Ot,_t,Bt)).map(([$t,Ot])=>({u:$t,v:Ot,met:xt($t,Ot,_t,Bt)})),Rt=xe.length?xe.reduce(($t,Ot)=>Ot.met<$t.met?Ot:$t):null;!Rt||Rt.
met>(ft.rank>=1e3?9:2)||(at(Rt.u,Rt.v,_t,Bt),zt(jt,ft.className,Rt.u,Rt.v))}u.replaceChildren(...St),a&&qt(R)});let Z={system:c=>w[c].map(v=>v.latlngs),segment:c=>[
G[c].latlngs],stretch:c=>[Q[c].latlngs],path:c=>n.paths[c].stretches.map(v=>Q[v].latlngs),leg:c=>[o.legs[c].latlngs],route:c=>o.routes[c].parts.map(v=>v.leg.latlngs)};
o.where=(c,v)=>{if(c==="place")return X[v].latlng;if(c==="incident"){let Y=n.incidents[v];return Y.lat===void 0||Y.lon===void 0?null:L.latLng(Y.lat,Y.lon)}let F=Z[c]?.(
v)??[];return F.length?Vn(F):null},o.mark=(c,v=0)=>{o.choose("card",c==="route"?[v]:[]),N(c==="place"?n.places[v]:c==="incident"?n.incidents[v]:null),T=c==="sys\
tem"?v:c==="segment"?n.segments[v].system:null,l(T)},o.show=(c,v)=>{let F=Z[c]?.(v).flat()??[],Y=o.where(c,v);o.open(c,v,null),F.length?o.visit(()=>o.frame(L.latLngBounds(
F))):Y&&o.visit(()=>o.frame(Y.toBounds(4e4)))};let D=(c,v,F)=>F.forEach((Y,at)=>{let ht=(xt,Lt)=>[Y.facts[xt]||""].flat().filter(St=>typeof St=="string").flatMap(
St=>String(St).split(Lt)).filter(Boolean);o.addSearch({names:[Y.name,Y.name_ar].filter(Boolean),first:c==="place",kind:c==="place"?Y.kind.charAt(0).toUpperCase()+
Y.kind.slice(1):v,also:[Y.id||"",...ht("other names",", "),"start"in Y?String(Y.start):""].filter(Boolean),owners:ht("owners",", "),open:()=>o.show(c,at)})});await wt(),
D("place","Place",n.places),D("system","Cable system",n.systems),D("path","Crossing path",n.paths),D("incident","Incident",n.incidents),D("deal","Deal",n.deals);
let nt=c=>{let v=ce(n.systems[c.system].status);return v!=="live"?v:le(c)},tt=new Set([...n.segments.map(nt),...Q.length?["path"]:[],...st.length?["incident"]:[]]);
r.querySelectorAll("[data-key]").forEach(c=>{gt(c).hidden=!tt.has(c.getAttribute("data-key")||"")});let it=[],ct=Et(r,".count"),pt=ct.textContent;function yt(){
it.forEach(({row:v,system:F})=>{v.hidden=!j(F),v.querySelector("svg")?.replaceWith(mt(F))});let c=it.filter(({row:v})=>!v.hidden).length;it.length&&(ct.textContent=
M===null?pt:`${c} of ${pt}, in ${M}`)}let mt=c=>{let v=L.SVG.create("svg"),F=L.SVG.create("path"),Y=n.systems[c];v.setAttribute("width","26"),v.setAttribute("he\
ight","8"),v.setAttribute("aria-hidden","true"),F.setAttribute("d","M1 4H25");let at=E(c);return F.setAttribute("class",at==="live"?le(Y):at),v.setAttribute("cl\
ass","system"),v.style.setProperty("--system",at==="gone"?"var(--soft)":`var(--route-${P[c]})`),v.append(F),v},bt=document.getElementById("systems");bt&&n.systems.
map((c,v)=>({item:c,i:v})).sort((c,v)=>c.item.name.localeCompare(v.item.name,"en")).forEach(({item:c,i:v})=>{let F=[c.ready||"date not known",c.status==="in ser\
vice"?"":c.over?`${c.status} ${c.over}`:c.status,w[v].length?"":"not drawn"].filter(Boolean).join(", "),Y=d("button","",w[v].length?mt(v):d("span","no-line"),d(
"bdi","clip",c.name),d("small","",F));Y.type="button",Y.dataset.system=String(v),Y.addEventListener("click",()=>{o.show("system",v)}),Y.addEventListener("mousee\
nter",()=>y(v)),Y.addEventListener("mouseleave",()=>y(null)),Y.addEventListener("focus",()=>y(v)),Y.addEventListener("blur",()=>y(null));let at=d("li","",Y);it.
push({row:at,system:v}),bt.append(at)}),o.onDraw(c=>{let v=Math.max(1.8,Math.min(4,c*.62));q.forEach(F=>F.setRadius(v))}),window.matchMedia("(prefers-color-sche\
me: dark)").addEventListener("change",()=>{p=h(),G.forEach(c=>c.line.setStyle(g(c.item))),Q.forEach(({line:c})=>c.setStyle({color:p.ink})),q.forEach(c=>c.setStyle(
{color:p.ink,fillColor:p.land})),st.forEach(({lozenge:c})=>c.setStyle({color:p.halo,fillColor:p.ink})),l(R),o.layout()})}var fe=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],Ie="schematic",Un=["inferred",Ie,"assumed"],qn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],Hn={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},Yn=["candida\
tes","why","note","place"],It=t=>d("bdi","",t);function de(t,e,s){let r=d("button",t,e);return r.type="button",r.addEventListener("click",n=>{n.stopPropagation(),
s()}),r}var Wn=t=>d("span",`surely ${t}`,t);function Kn(t){let e=t.split(", ")[1]||"",s=Un.includes(e),r=d("span",`mark ${s?"modelled":"known"}`,s&&e!==Ie?"mode\
lled":e);return e?[r," ",t]:[t]}function Jn(t){let e=(n,o)=>{let a=d("th","",n);return a.scope=o,a},s=["low","likely","high"],r=t.map(n=>d("tr","",e(String(n.figure),
"row"),...s.map(o=>d("td","",o==="likely"?d("b","",String(n[o])):String(n[o])))));return d("table","figures",d("thead","",d("tr","",d("td",""),...s.map(n=>e(n,"\
col")))),d("tbody","",...r))}function ze({features:t},e){let s=fe.flatMap(([g,$])=>t[$].map((z,B)=>[g,B])),r=new Map(fe),n=(g,$)=>t[r.get(g)||"routes"][$];function o(g,$){
let z=de("to",It(n(g,$).name),()=>I(g,$));return z.dataset.to=`${g}-${$}`,z}let a=g=>[g].flat().map($=>typeof $=="number"?o(...s[$]):It($)),i=(g,$)=>d("span",`b\
adge ${g.contract?"contract":"intent"}`,...a($));function u(g,$=null){let z=d("dl","facts");return Object.entries(g).forEach(([B,H])=>{if($?!$.includes(B):["not\
e","status"].includes(B))return;let W=B==="accuracy"?Kn(String(H)):a(H);z.append(d("dt","",B.charAt(0).toUpperCase()+B.slice(1)),d("dd",B==="value"?"value":"",...W))}),
z.children.length?[z]:[]}function f({id:g,kind:$,from:z,to:B,"attribution confidence":H,...W}){let G=z&&B?{ends:[z," – ",B].flat()}:{},w=typeof g=="number"?s[g]:
null,A=w&&w[0]==="deal",x={...g===void 0?{}:{id:g},...G,...A||!$?{}:{kind:$},...W},[j,..._]=Object.entries(x),C=d("li","",...A?[i(n(...w),$)," "]:[],...a(j[1]));
H&&C.append(" ",Wn(String(H)));let R=d("small","");return _.forEach(([T,k])=>{let[S,l]=Hn[T]||["",""],y=/\d$/.test(String(k))?l:"",N=[S,...a(k),y].filter(U=>U!==
"");Yn.includes(T)?C.append(d("p","small",...N)):T==="value"?C.append(d("p","value",...N)):R.append(...R.childNodes.length?[" · "]:[],d("span","",...N))}),R.childNodes.
length&&C.insertBefore(R,C.querySelector("p")),C}function m(g,$){return g==="Figures"?Jn($):d("section","",d("h3","",g),d("ul","things",...$.map(f)))}function b(g=[]){
if(!g.length)return[];let $=g.map(z=>{let B=t.sources[z],H=It(B.title);if(B.url){let G=d("a","",H);G.href=B.url,G.target="_blank",G.rel="noopener noreferrer",H=
G}let W=[B.publisher,B.date,B.licence].flatMap(G=>G?[", ",It(G)]:[]);return d("li","",H,...W)});return[d("details","sources",d("summary","",`Sources (${$.length}\
)`),d("ul","",...$))]}let h=[],p="",M=0,O=(g,$)=>d("section","leg",d("h3","",g==="leg"?"This leg: ":"Here: ",o(g,$)),...u(n(g,$).facts,qn));function E(g,$,z){let B=n(
g,$),{status:H,note:W}=B.facts,G=d("span","title",...g==="route"?[d("span","number",String($+1))]:[],d("span","",It(B.name))),w=d("h2","",G);if(w.tabIndex=-1,w.
id=`card-title-${++M}`,B.name_ar){let _=d("span","ar",B.name_ar);_.lang="ar",_.dir="rtl",w.append(_)}let A=d("p","kicker",d("span","",It(B.kind.charAt(0).toUpperCase()+
B.kind.slice(1))),...g==="deal"?[i(B,B.facts.kind)]:[],...H?[d("span","chip",...a(H))]:[]);if(h.length>1){let[_,C]=h[h.length-2],R=de("back","‹ Back",()=>{h.pop(),
Et(P(),"h2").focus({preventScroll:!0})});R.setAttribute("aria-label",`Back to ${n(_,C).name}`.slice(0,120)),A.prepend(R)}let x=g==="deal"?B.contract?"contract":
"intent":g==="route"?`route-${$}`:"",j=d("article",`card of-${g} ${x}`.trim(),A,w,...z===null?[]:[O(g==="route"?"leg":"segment",z)],...u(B.facts),...Object.entries(
B.lists).map(([_,C])=>m(_,C.map(R=>t.lists[_][R]))),...B.uncertain?[d("section","",d("h3","","Uncertain"),...B.uncertain.map(_=>d("p","small doubt",It(_))))]:[],
...W?[d("p","small note",...a(W))]:[],...b(B.sources));return e.where(g,$)&&A.append(de("go-there","Show on the map",()=>e.show(g,$))),j.setAttribute("aria-labe\
lledby",w.id),j.dataset.card=`${g}-${$}`,j}function P(g=null){let $=h[h.length-1],[z,B]=$,H=E(...$),W=g||(["place","incident"].includes(z)?e.where(z,B):null);return e.
card(H,W,()=>{p="",e.mark(null),e.state.changed()}),p=`${z}-${B}`,e.mark(z,B),e.state.changed(),H}function I(g,$){h.push([g,$,null]),Et(P(),"h2").focus({preventScroll:!0})}
e.open=(g,$,z,B=null)=>(h=[[g,$,B]],P(z)),e.state.add("card",()=>p,g=>{let[,$,z]=/^([a-z]{3,8})-(\d{1,5})$/.exec(g)||[],B=fe.find(([H])=>H===$);!B||Number(z)>=t[B[1]].
length?e.closeCard():p!==g&&e.open(B[0],Number(z),null)})}var Qn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function je(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,e=>Qn[e]).replace(/[٠-٩۰-۹]/g,
e=>String(Number(e.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function Xn(t,e,s){let r=` ${t}`.indexOf(` ${e}`);return t===e?0:r===0?1:r>0?2:s.
every(n=>t.includes(n))?3:9}function Re(t,e){let s=je(e),r=s.split(" ");return s?t.flatMap(n=>{let o=n.folded??=[n.names,n.also||[],n.owners||[]].flatMap((u,f)=>u.
flatMap(m=>m?[[je(m),f,m]]:[])),a=99,i="";return o.forEach(([u,f,m])=>{let b=Xn(u,s,r),h=b===9?99:b===3?10+f:n.first&&!f?b/10:b+[n.late?.3:0,.4,.6][f];h<a&&(a=h,
i=f===2?`owner: ${m}`:f===1?m:"")}),Object.assign(n,{why:i}),a<99?[{entry:n,score:a,size:Math.min(...o.map(([u])=>u.length||99))}]:[]}).sort((n,o)=>n.score-o.score||
n.size-o.size).slice(0,12).map(n=>n.entry):[]}var he=t=>new RegExp("\\p{Script=Arabic}","u").test(t);var Tt=.0033528106647474805,Ft=6378137*(1-Tt),to=63710088e-1,Ct=t=>t*Math.PI/180,Xt=t=>t*180/Math.PI;function De(t){let e=t*(40680631590769-Ft*Ft)/(Ft*Ft);return[
1+e/16384*(4096+e*(-768+e*(320-175*e))),e/1024*(256+e*(-128+e*(74-47*e)))]}var Fe=(t,e,s,r)=>t*e*(r+t/4*(s*(2*r**2-1)-t/6*r*(4*e**2-3)*(4*r**2-3)));function Ze(t,e,s,r,n,o,a){
let i=Tt/16*e*(4+Tt*(4-3*e));return t+(1-i)*Tt*s*(r+i*n*(a+i*o*(2*a**2-1)))}function Vt(t,e){let s=Math.round((e.lng-t.lng)/360)*360,r=Ct(e.lng-t.lng-s),n=Math.
atan((1-Tt)*Math.tan(Ct(t.lat))),o=Math.atan((1-Tt)*Math.tan(Ct(e.lat))),[a,i,u,f]=[Math.sin(n),Math.cos(n),Math.sin(o),Math.cos(o)],m=r;for(let h=0;h<100;h++){
let p=Math.sin(m),M=Math.cos(m),O=f*p,E=i*u-a*f*M,P=Math.hypot(O,E),I=a*u+i*f*M;if(P<1e-15&&I>0)return{m:0,bearing:0,exact:!0};let g=Math.atan2(P,I),$=P?i*f*p/P:
0,z=1-$**2,B=z>1e-12?I-2*a*u/z:0,H=Ze(r,z,$,g,P,I,B);if(Math.abs(H)>Math.PI+1e-9)break;if(Math.abs(H-m)<1e-12){let[W,G]=De(z);return{m:Ft*W*(g-Fe(G,P,I,B)),bearing:(Xt(
Math.atan2(O,E))+360)%360,exact:!0}}m=H}let b=Math.sin(Ct(e.lat-t.lat)/2)**2+Math.cos(Ct(t.lat))*Math.cos(Ct(e.lat))*Math.sin(r/2)**2;return{m:2*to*Math.asin(Math.
sqrt(Math.min(b,1))),exact:!1,bearing:(Xt(Math.atan2(f*Math.sin(r),i*u-a*f*Math.cos(r)))+360)%360}}function eo(t,e,s){let r=(1-Tt)*Math.tan(Ct(t.lat)),n=1/Math.
hypot(1,r),o=r*n,a=Math.sin(Ct(e)),i=Math.cos(Ct(e)),u=Math.atan2(r,i),f=n*a,m=1-f**2,[b,h]=De(m),p=s/(Ft*b),M=p;for(let B=0,H=!1;B<100&&!H;B++){let W=p+Fe(h,Math.
sin(M),Math.cos(M),Math.cos(2*u+M));H=Math.abs(W-M)<1e-13,M=W}let O=Math.sin(M),E=Math.cos(M),P=Math.cos(2*u+M),I=o*O-n*E*i,g=Math.atan2(o*E+n*O*i,(1-Tt)*Math.hypot(
f,I)),$=Math.atan2(O*a,n*E-o*O*i),z=Ze(0,m,f,M,O,E,P);return{lat:Xt(g),lng:t.lng+Xt($-z)}}function Ge(t,e){let{m:s,bearing:r}=Vt(t,e),n=Math.max(1,Math.min(200,
Math.ceil(s/5e4))),o=t.lng;return[t,...Array.from({length:n},(a,i)=>{let u=i+1<n?eo(t,r,s*(i+1)/n):e;return o=u.lng+360*Math.round((o-u.lng)/360),{lat:u.lat,lng:o}})]}function Ve(t,e){let{map:s,data:r,box:n,panel:o}=t,a=Mt("tools"),i=(l,y=0)=>l.toLocaleString("en",{minimumFractionDigits:y,maximumFractionDigits:y}),u=l=>i(l/1e3,
l<1e4?3:l<1e6?2:1),f={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L2\
0 17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 \
14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function m(l){
let y=L.SVG.create("svg"),N=L.SVG.create("path");return y.setAttribute("viewBox","0 0 24 24"),y.setAttribute("aria-hidden","true"),N.setAttribute("d",f[l]),y.append(
N),y}function b(l,y,N=""){let U=d("button",N,l);return U.type="button",U.addEventListener("click",y),U}let h=null;function p(l,y,N){let U=b(m(l),N,"tool");return U.
setAttribute("aria-label",y),U.title=y,a.append(U),U}function M(l,y,N,{opened:U=()=>{},closed:K=()=>{}}={}){let q=p(l,y,()=>{h&&h.item===q?O():V()});N.classList.
add("sheet"),N.id=`sheet-${l}`,N.hidden=!0,N.setAttribute("role","group"),N.setAttribute("aria-label",y),q.setAttribute("aria-expanded","false"),q.setAttribute(
"aria-controls",N.id),a.append(N);function V(){h&&O(),vt()&&e.expand(!1),h={item:q,sheet:N,closed:K},N.hidden=!1,q.setAttribute("aria-expanded","true"),U()}return{
item:q,show:V}}function O(l=!1){if(!h)return;let{item:y,sheet:N,closed:U}=h;h=null,N.hidden=!0,y.setAttribute("aria-expanded","false"),U(),l&&y.focus()}document.
addEventListener("keydown",l=>{l.key==="Escape"&&!l.defaultPrevented&&(h?O(!0):n.querySelector(".leaflet-popup")?s.closePopup():(e.closeCard(),e.back()))}),Et(Mt(
"card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),Mt("skip").addEventListener("click",l=>{let y=Mt(Et(document,"#skip").getAttribute("hre\
f")?.slice(1)||"");l.preventDefault(),o.contains(y)&&e.expand(!0),y.focus({preventScroll:!0})}),e.find=l=>Re(e.entries,l),(function(){let l=d("input"),y=d("ul",
"results"),N=d("p","said");l.type="search",l.placeholder="Station, system, path … or اسم",l.autocomplete="off",l.spellcheck=!1,l.maxLength=200,l.dir="auto",
Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).
forEach(([X,Q])=>l.setAttribute(X,Q)),y.id="results",y.setAttribute("role","listbox"),y.setAttribute("aria-label","Found"),N.setAttribute("role","status");let K=M(
"search","Search",d("div","search",l,N,y),{opened:()=>{l.focus(),l.select()}}),q=[],V=-1;function J(X){O(),K.item.focus();let{bounds:Q,latlng:rt}=X;Q?e.visit(()=>e.
frame(Q)):rt&&e.visit(()=>e.frame(L.latLng(rt).toBounds(4e4))),X.open&&X.open()}function et(X){V=X,[...y.children].forEach((Q,rt)=>Q.setAttribute("aria-selected",
String(rt===X))),X<0?l.removeAttribute("aria-activedescendant"):(l.setAttribute("aria-activedescendant",y.children[X].id),y.children[X].scrollIntoView({block:"n\
earest"}))}function lt(){q=e.find(l.value),y.replaceChildren(...q.map((X,Q)=>{let rt=X.names.flatMap(dt=>dt||[]),ut=rt.find(dt=>!he(dt))||rt[0]||"",ot=rt.find(he),
st=d("li","",d("bdi","en",ut));if(ot&&ot!==ut){let dt=d("bdi","ar",ot);dt.lang="ar",st.append(dt)}return st.append(d("small","",X.kind||"",...X.why?[" · ",d("b\
di","",X.why)]:[])),st.id=`result-${Q}`,st.setAttribute("role","option"),st.addEventListener("mousedown",dt=>dt.preventDefault()),st.addEventListener("click",()=>J(
X)),st})),l.setAttribute("aria-expanded",String(q.length>0)),N.textContent=l.value.trim()?q.length?`${q.length} found`:"Nothing found":"",et(q.length?0:-1)}l.addEventListener(
"input",lt),l.addEventListener("keydown",X=>{let Q=X.key==="ArrowDown"?1:X.key==="ArrowUp"?-1:0;if(Q&&q.length)et((V+Q+q.length)%q.length);else if(X.key==="Ente\
r"&&V>=0)J(q[V]);else if(X.key==="Escape"&&l.value)l.value="",lt();else return;X.preventDefault()}),document.addEventListener("keydown",X=>{let Q=X.target instanceof
Element&&X.target.closest("input, textarea, select");X.key==="/"&&!Q&&(X.preventDefault(),K.show())})})();let E={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let l=d("ul","tree"),y=new Set,N=[];function U(V,J,et,lt,X){let Q=d("in\
put"),rt=d("label","",Q);return Q.type="checkbox",Q.addEventListener("change",()=>lt(Q.checked)),X&&rt.append(X()),rt.append(d("bdi","",V)),J!==null&&rt.append(
d("small","",i(J))),N.push([Q,et]),d("div","row",rt)}function K(){N.forEach(([V,J])=>{let et=J();V.checked=et===!0,V.indeterminate=et===null})}function q(){N=[];
let V=Object.keys(E),J=[...new Set([...V,...e.layers.map(et=>et.parent)])];l.replaceChildren(...J.flatMap(et=>{let lt=e.layers.filter(st=>st.parent===et);if(!lt.
length)return[];if(lt.length===1){let[st]=lt;return[d("li","",U(st.title,st.count,()=>st.shown,dt=>{st.set(dt),K()},st.mark))]}let X=()=>{let st=lt.filter(dt=>dt.
shown).length;return st===0?!1:st===lt.length?!0:null},Q=E[et]||et,rt=U(Q,lt.length,X,st=>{e.together(()=>lt.forEach(dt=>dt.set(st))),K()}),ut=d("ul","",...lt.map(
st=>d("li","",U(st.title,st.count,()=>st.shown,dt=>{st.set(dt),K()},st.mark))));ut.hidden=!y.has(et),ut.id=`branch-${J.indexOf(et)}`;let ot=b(d("span","chevron"),
()=>{ut.hidden=!ut.hidden,ut.hidden?y.delete(et):y.add(et),ot.setAttribute("aria-expanded",String(!ut.hidden))},"more");return ot.setAttribute("aria-label",`${Q}\
: each one`),ot.setAttribute("aria-expanded",String(!ut.hidden)),ot.setAttribute("aria-controls",ut.id),rt.append(ot),[d("li","",rt,ut)]})),K()}M("layers","Laye\
rs",d("div","layers",d("h2","","Layers"),l),{opened:q}),e.onLayers(()=>{h&&h.sheet.id==="sheet-layers"&&K()})})();let P=d("div","cross");P.setAttribute("aria-hi\
dden","true");let I=null;(function(){let l=[],y=L.layerGroup(),N=d("ol","steps"),U=d("p","total");U.setAttribute("role","status");let K=L.polyline([],{pane:"mea\
sure",className:"measured",interactive:!1,smoothFactor:0}),q=Q=>{l.push(Q),V()};function V(){let Q=l.slice(1).map((ot,st)=>Vt(l[st],ot));K.setLatLngs(l.slice(1).
map((ot,st)=>Ge(l[st],ot))),y.clearLayers(),l.forEach(ot=>y.addLayer(L.circleMarker(ot,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),N.
replaceChildren(...Q.map(ot=>d("li","",`${ot.exact?"":"about "}${u(ot.m)} km`,d("small","",`bearing ${ot.bearing.toFixed(1)}°`))));let rt=Q.reduce((ot,st)=>ot+
st.m,0),ut=Q.every(ot=>ot.exact);U.textContent=l.length<2?l.length?"One point; add another":"No point yet":`${ut?"":"About "}${u(rt)} km in all`,U.dataset.metres=
Q.length?rt.toFixed(4):"",et.disabled=lt.disabled=!l.length}let J=b("Add the centre of the map",()=>q(s.getCenter())),et=b("Undo",()=>{l.pop(),V()}),lt=b("Clear",
()=>{l.length=0,V()}),X=d("div","measure",d("h2","","Measure"),d("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),d("\
div","buttons",J,et,lt),N,U);M("measure","Measure",X,{opened(){I=q,e.closeCard(),n.classList.add("measuring"),n.append(P),s.doubleClickZoom.disable(),[K,y].forEach(
Q=>Q.addTo(s)),V()},closed(){I=null,n.classList.remove("measuring"),P.remove(),s.doubleClickZoom.enable(),[K,y].forEach(Q=>Q.remove())}})})();let g=[...e.dates].
flatMap(l=>Number.isInteger(l)?Number(l):[]).sort((l,y)=>l-y),$=null;if(g.length&&g[0]<g[g.length-1]){let l=g[0],y=g[g.length-1],N=d("input"),U=d("output","","A\
ll years");Object.assign(N,{type:"range",min:l,max:y+1,step:1,value:y+1}),N.setAttribute("aria-label","Year"),e.setYear=X=>{e.year=X===null||X>y?null:Math.max(X,
l),N.value=String(e.year??y+1),U.textContent=e.year===null?"All years":String(e.year),N.setAttribute("aria-valuetext",U.textContent),V.classList.toggle("on",e.year!==
null),e.together(()=>e.years.forEach(Q=>Q(e.year))),e.state.changed()},N.addEventListener("input",()=>e.setYear(Number(N.value)));let K=d("div","ends",d("span",
"",String(l)),d("span","","all")),q=d("div","year",d("h2","","Year"),U,N,K),{item:V,show:J}=M("year","Year",q,{closed:()=>$?.pause()}),et=b("All years",()=>e.setYear(
null)),{story:lt}=r;$=lt?_e(t,e,{story:lt,body:q,show:J,all:et}):null,lt||q.append(d("p","","Shows what was in service that year: systems from the year in which\
 they were ready, until the year in which they ended, and the cuts of that year. What has no known date stays."),et),N.setAttribute("aria-valuetext","All years")}
let z=e.state;z.add("view",()=>{let{lat:l,lng:y}=s.getCenter();return`${l.toFixed(4)},${y.toFixed(4)},${s.getZoom()}`},l=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.
test(l))return;let[y,N,U]=l.split(",").map(Number);s.setView([y,N],Math.min(Math.max(U,s.getMinZoom()),s.getMaxZoom()),{animate:!1})}),z.add("change",()=>e.layers.
filter(l=>l.shown!==l.first).map(l=>encodeURIComponent(l.key)).join(","),l=>{let y=new Set(l.split(",").flatMap(N=>{try{return[decodeURIComponent(N)]}catch{return[]}}));
e.layers.forEach(N=>N.set(y.has(N.key)!==N.first))}),z.add("year",()=>e.year===null?"":String(e.year),l=>{e.setYear(/^\d{4}$/.test(l)?Number(l):null)}),$?.link();
function B(){return"#"+[...z.entries].map(([l,{get:y}])=>[l,y()]).filter(([,l])=>l).map(([l,y])=>`${l}=${y}`).join("&")}let H="";function W(l){if(location.hash===
H)return;H=location.hash;let y=new Map(location.hash.slice(1,6e3).split("&").map(U=>{let K=U.indexOf("=");return[U.slice(0,K),U.slice(K+1)]})),N=[...z.entries].
filter(([U])=>!l||y.has("view")||y.has(U));N.length&&e.together(()=>N.forEach(([U,{set:K}])=>K(y.get(U)||"")))}let G;function w(){try{H=B(),history.replaceState(
null,"",H)}catch{}}W(!0),window.addEventListener("hashchange",()=>W(!1));let A=!1;if(["pointerdown","keydown","wheel"].forEach(l=>window.addEventListener(l,()=>{
A=!0},{capture:!0,passive:!0})),z.changed=()=>{clearTimeout(G),A&&(G=setTimeout(w,250))},s.on("moveend",()=>z.changed()),/^(https?|file):$/.test(location.protocol)){
let l=d("input"),y=d("p","said");l.readOnly=!0,l.setAttribute("aria-label","Link to this view"),y.setAttribute("role","status"),l.addEventListener("focus",()=>l.
select()),M("link","Link to this view",d("div","link",d("h2","","Link to this view"),l,d("div","buttons",b("Copy",async()=>{l.select();let N;try{await navigator.
clipboard.writeText(l.value),N=!0}catch{N=document.execCommand("copy")}y.textContent=N?"Copied":"Copy it from the field"})),y),{opened(){l.value=location.href.split(
"#")[0]+B(),y.textContent="",l.focus()}})}if(document.fullscreenEnabled){let l=p("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():
document.documentElement.requestFullscreen());l.setAttribute("aria-pressed","false"),document.addEventListener("fullscreenchange",()=>{l.setAttribute("aria-pres\
sed",String(!!document.fullscreenElement))})}function x(l){let y=e.depthAt(l);return y?`Depth: ${i(y.low_m)} to ${i(y.high_m)} m, from cells of about ${i(y.cell_km)}\
 km`:"Depth: on land, or not known"}function j(l){let y=l.lng-360*Math.round(l.lng/360),N=Pt(0,s.getZoom())/111320,U=Math.min(5,Math.max(1,Math.ceil(-Math.log10(
N)))),K=(q,V,J)=>`${Math.abs(q).toFixed(U)}° ${q<0?J:V}`;return`${K(l.lat,"N","S")}, ${K(y,"E","W")}`}e.hereLines=l=>[j(l),x(l)];function _(l){let y=e.routeNear(
l);return y?e.openRoute(y,l):e.card(d("div","card here",...e.hereLines(l).map(N=>d("p","",N))),l)}s.on("click",l=>{I?I(l.latlng):C()||_(l.latlng)}),n.addEventListener(
"keydown",l=>{l.key!=="Enter"||l.target!==n||(I?I(s.getCenter()):_(s.getCenter()))});function C(){let l=!!h||R;return O(),l}let R=!1;s.on("preclick",()=>{R=!!n.
querySelector(".leaflet-popup")});let T=null;function k(l){if(l!==!!T)if(s.setMaxBounds(void 0),l){T={at:s.getCenter(),zoom:s.getZoom(),open:Mt("panel-toggle").
getAttribute("aria-expanded")==="true"};let y=T.open&&!vt()?S():s.getBounds();document.documentElement.classList.add("printing"),e.expand(!0),s.invalidateSize({
animate:!1,pan:!1}),s.fitBounds(y,{paddingBottomRight:[0,s.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),n.querySelectorAll(
"canvas").forEach(N=>{if(N.classList.contains("leaflet-tile"))return;let U=At(N),{width:K,height:q}=N,V=document.createElement("canvas");Object.assign(V,{width:K,
height:q}),At(V).drawImage(N,0,0),N.width=K,U.drawImage(V,0,0)})}else T&&(document.documentElement.classList.remove("printing"),s.invalidateSize({animate:!1,pan:!1}),
e.expand(T.open),s.setView(T.at,T.zoom,{animate:!1}),T=null,s.setMaxBounds(r.window))}function S(){let l=s.getSize(),y=o.getBoundingClientRect().width+20;return L.
latLngBounds(s.containerPointToLatLng([0,l.y]),s.containerPointToLatLng([l.x-y,0]))}window.addEventListener("beforeprint",()=>k(!0)),window.addEventListener("af\
terprint",()=>k(!1))}function no({columns:t,rows:e,levels:s}){let r=s.slice();for(let n=0;n<3;n++){let o=r.slice();for(let a=0;a<e;a++)for(let i=0;i<t;i++){let u=a*t+i;if(r[u]!==-1)
continue;let f=0,m=0;for(let b=Math.max(a-1,0);b<=Math.min(a+1,e-1);b++)for(let h=Math.max(i-1,0);h<=Math.min(i+1,t-1);h++){let p=r[b*t+h];p!==-1&&(f+=p,m++)}m&&
(o[u]=f/m)}r=o}return r.map(n=>Math.max(n,0))}function oo(t){let e=t.columns>>1,s=t.rows>>1,r=new Float32Array(e*s);for(let n=0;n<s;n++)for(let o=0;o<e;o++){let a=2*
n*t.columns+2*o,i=0,u=0;for(let f of[a,a+1,a+t.columns,a+t.columns+1])t.levels[f]!==-1&&(i+=t.levels[f],u++);r[n*e+o]=u?i/u:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:e,rows:s,levels:r}}function qe(t){let e=[];for(let s=t;;s=oo(s)){let{west:r,south:n,step:o,columns:a,rows:i}=s,u=s,f=null;if(e.
push({west:r,south:n,step:o,columns:a,rows:i,get levels(){return f=f||no(u)}}),Math.min(a,i)<16)return e}}function Ue(t,e){let s=new Int32Array(4*t.length),r=new Float32Array(
4*t.length);return t.forEach((n,o)=>{let a=Math.min(Math.max(n,0),e-1),i=Math.floor(a),u=a-i;for(let f=0;f<4;f++)s[4*o+f]=Math.min(Math.max(i-1+f,0),e-1);r[4*o]=
(1-u)**3/6,r[4*o+1]=(3*u**3-6*u**2+4)/6,r[4*o+2]=(-3*u**3+3*u**2+3*u+1)/6,r[4*o+3]=u**3/6}),{nodes:s,weights:r}}function He(t,e,s){let{columns:r,rows:n,levels:o}=t,
a=e.length,{nodes:i,weights:u}=Ue(e.map(p=>(p-t.west)/t.step),r),f=Ue(s.map(p=>(p-t.south)/t.step),n),m=new Map;function b(p){if(!m.has(p)){let M=new Float32Array(
a),O=p*r;for(let E=0,P=0;E<a;E++,P+=4)M[E]=u[P]*o[O+i[P]]+u[P+1]*o[O+i[P+1]]+u[P+2]*o[O+i[P+2]]+u[P+3]*o[O+i[P+3]];m.set(p,M)}return m.get(p)}let h=new Float32Array(
a*s.length);for(let p=0;p<s.length;p++){let[M,O,E,P]=[0,1,2,3].map(B=>b(f.nodes[4*p+B])),[I,g,$,z]=f.weights.subarray(4*p,4*p+4);for(let B=0,H=p*a;B<a;B++,H++)h[H]=
I*M[B]+g*O[B]+$*E[B]+z*P[B]}return h}function Ye(t){let e=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+e)/(1-e))/(4*Math.PI)]}function so([t,e,s,r],[n,o,a,i]){let u=0,f=1;for(let[
m,b,h,p]of[[t,s-t,n,a],[e,r-e,o,i]]){if(!b){if(m<h||m>p)return!1;continue}let M=(h-m)/b,O=(p-m)/b;u=Math.max(u,Math.min(M,O)),f=Math.min(f,Math.max(M,O))}return u<=
f}function ao([t,e,s,r],[n,o,a,i]){let u=(f,m,b,h,p,M)=>Math.sign((b-f)*(M-m)-(h-m)*(p-f));return u(t,e,s,r,n,o)!==u(t,e,s,r,a,i)&&u(n,o,a,i,t,e)!==u(n,o,a,i,s,
r)}function We(t){let e=new Map,s=([n,o,a,i],u)=>{for(let f=Math.floor(n*256);f<=a*256;f++)for(let m=Math.floor(o*256);m<=i*256;m++)if(u(f*4096+m))return!0;return!1};
function r(){t.forEach(n=>{let o=Ye(n[0]);n.slice(1).forEach(a=>{let i=Ye(a),u=[...o,...i];s([Math.min(o[0],i[0]),Math.min(o[1],i[1]),Math.max(o[0],i[0]),Math.max(
o[1],i[1])],f=>{let m=e.get(f);return m?m.push(u):e.set(f,[u]),!1}),o=i})})}return([n,o],[a,i,u,f])=>{e.size||r();let m=[a,i,a+u,i+f],b=[a+u/2,i+f/2],h=[n,o,b[0],
b[1]];return!s([Math.min(a,n),Math.min(i,o),Math.max(a+u,n),Math.max(i+f,o)],p=>(e.get(p)||[]).some(M=>so(M,m)||ao(M,h)))}}async function ro(t){let e=atob(t),s=new Uint8Array(e.length);for(let i=0;i<s.length;i++)s[i]=e.charCodeAt(i);let n=new Blob([s]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),o=[],a=0;for(let i=await n.read();!i.done;i=await n.read()){if(a+=i.value.length,a>268435456)throw new RangeError("more data than a \
page has");o.push(i.value)}return new Uint8Array(await new Blob(o).arrayBuffer())}async function Ke(t,e){let[s,r]=await Promise.all(t.split(" ",2).map(ro)),n=io(
r,e);return JSON.parse(new TextDecoder().decode(s),(o,a)=>typeof a=="object"&&a!==null&&"~"in a?n[a["~"]]:a)}function io(t,e){let s=t.length>>2,r=0,n=()=>{if(r>=
s)throw new RangeError("fewer vertices than the lines have");let f=t[r]|t[r+s]<<8|t[r+2*s]<<16|t[r+++3*s]<<24;return f>>>1^-(f&1)},o=n();n();let a=Array.from({length:Math.
min(o,s)},()=>({unit:n(),size:n()})),i=0,u=0;return a.map(({unit:f,size:m})=>{let b=[],h=0,p=0,M=0,O=0,E=0,P=0;for(let I=0;I<m;I++){let g=n(),$=n();I?([E,M]=[M,
(M+E>>1)+g],[P,O]=[O,(O+P>>1)+$],h+=M,p+=O):(h=i+=g,p=u+=$),b.push(e(p/f,h/f))}return b})}function te({rows:t,columns:e}){let s=Array.from({length:t},()=>({}));
return Object.entries(e).forEach(([r,n])=>{let o=Array.isArray(n)?a=>n[a]:"all"in n?()=>n.all:a=>n.of[n.at[a]];s.forEach((a,i)=>{let u=o(i);u!==null&&(a[r]=u)})}),
s}function co(t,e){return`${[t-360*Math.round(t/360),e].map(r=>Number(r.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Je({lists:t,...e}){let s=Object.
entries(t).map(([n,o])=>[n,te(o)]),r=Object.entries(e).map(([n,o])=>{let a=o.facts&&te(o.facts),i=o.lists&&te(o.lists);return[n,te(o).map((u,f)=>{let m=a?.[f];return m?.
position===!0&&(m.position=co(Number(u.lon),Number(u.lat))),{...u,facts:m,lists:i?.[f]}})]});return{lists:Object.fromEntries(s),...Object.fromEntries(r)}}function Qe({
columns:t,rows:e,steps:s},r,n){let o=new Float32Array(t*e);for(let a=0,i=0;a<o.length;a++)a%t===0&&(i=0),s[a]===" "?o[a]=n:o[a]=i=(i+s.charCodeAt(a)-63)%r;return o}var pe=32,lo=8,uo=6;function fo(t,[e,s]){let r=(n,o,a)=>n.some(i=>Math.abs(o-i)<.002&&Math.abs(a-i)<.002);return t.flatMap(n=>{let o=[],a=[n[0]];for(let i=1;i<=
n.length;i++){let u=n[i-1],f=n[i%n.length];r(e,u.lng,f.lng)||r(s,u.lat,f.lat)?(a.length>1&&o.push(a),a=[f]):a.push(f)}return a.length>1&&o.push(a),o})}function ho(t,e,s,r){
let n=e.length,o=s.length,a=null;for(let i of[...t].reverse()){let{west:u,south:f,step:m,columns:b,rows:h}=i[0],p=u+m*(b-1),M=f+m*(h-1);if(a&&(e[0]>p||e[n-1]<u||
s[0]<f||s[o-1]>M))continue;let O=i.find(I=>I.step*r>=1.5)||i[i.length-1],E=He(O,e,s);if(!a){a=E;continue}let P=(I,g,$)=>Math.min(I-g,$-I)/(uo*m);for(let I=0,g=0;I<
o;I++){let $=P(s[I],f,M);for(let z=0;z<n;z++,g++){let B=Math.min($,P(e[z],u,p),1);B>0&&(a[g]+=B*(E[g]-a[g]))}}}return a||new Float32Array(n*o)}function tn(t,[e,
s],r,n,o,a){let i=t.width,u=2**r.z,f=e?1:0,m=Math.min(s,i-e),b=Array.from({length:i},(A,x)=>(x+.5)/i),h=b.map(A=>360*(r.x+A)/u-180),p=b.slice(e-f,e+m).map(A=>Math.
atan(Math.sinh(Math.PI*(1-2*(r.y+A)/u)))*180/Math.PI),M=ho(n,h,p,256*u/360),{west:O,south:E,step:P,columns:I,rows:g}=n[n.length-1][0],$=(A,x,j)=>A>x-P&&A<x+j*P,
z=h.map(A=>$(A,O,I)),B=o.length-1,H=a.map(([A,x,j])=>255<<24|j<<16|x<<8|A),W=At(t),G=W.createImageData(i,m),w=new Int32Array(G.data.buffer);for(let A=f,x=f*i,j=0;A<
p.length;A++){if(!$(p[A],E,g)){x+=i,j+=i;continue}for(let _=0;_<i;_++,x++,j++){if(!z[_])continue;let C=M[x],R=0;for(;R<B&&C>=o[R+1];)R++;w[j]=H[R];let T=R?C-o[R]:
1/0,k=R<B?o[R+1]-C:1/0,S=Math.min(T,k);if(S>3)continue;let l=.5-S/Math.max(Math.abs(C-M[_?x-1:x+1]),Math.abs(C-M[A?x-i:x+i]),1e-4);if(l<=0)continue;let[y,N]=[a[R],
a[T<k?R-1:R+1]],U=K=>Math.round(y[K]+l*(N[K]-y[K]));w[j]=255<<24|U(2)<<16|U(1)<<8|U(0)}}W.putImageData(G,0,e)}function po(t,e){return e.some(s=>s.reduce((r,n)=>{
let o=r;for(let a=0,i=n.length-1;a<n.length;i=a++){let u=n[a],f=n[i];u.lat>t.lat!=f.lat>t.lat&&t.lng<(f.lng-u.lng)*(t.lat-u.lat)/(f.lat-u.lat)+u.lng&&(o=!o)}return o},
!1))}async function en({map:t,data:e,ground:s,box:r},n){let o=document.documentElement.classList.contains("plain"),a=window.matchMedia("screen and (prefers-colo\
r-scheme: dark)"),i=window.matchMedia("print"),u=T=>L.svg({pane:T,padding:.3}),f=u("land"),m=u("borders"),b={interactive:!1,smoothFactor:.6},{tiers:h}=s;function p(T,k,S,l,y=!1){
if(!k.length)return;let N={...b,renderer:l,className:`ground ${T}`},U=y?L.polygon(k,N):L.polyline(k,N);S.addLayer(Ce(t,U,y?k.flat():k,y))}let M=L.layerGroup(),O=L.
layerGroup();for(let{land:T}of h)p("land",T,t,f,!0),await wt();let E=h.map(T=>fo(T.land.flat(),T.edges));await wt();for(let T of E)p("coast",T,t,f),await wt();let P=T=>h.
flatMap(k=>k[T]);p("rivers",P("rivers"),M,f),h.forEach(({lakes:T})=>p("lake",T,M,f,!0)),p("canals",P("canals"),M,f),p("borders",P("borders"),O,m),p("disputed",P(
"disputed"),O,m);let I=T=>[1,3,5].map(k=>parseInt(T.slice(k,k+2),16)),g=()=>i.matches||document.documentElement.classList.contains("printing");function $(){let{
tints:T}=s.depths;return T[g()?"print":o&&a.matches?"dark":"light"].map(I)}function z(T,k){for(let{west:S,south:l,step:y,columns:N,rows:U,levels:K}of T){let q=L.
latLng(k.lat,k.lng+360*Math.ceil((S-y/2-k.lng)/360)),V=Math.round((q.lng-S)/y),J=Math.round((q.lat-l)/y);if(V<0||V>=N||J<0||J>=U)continue;let et=K[J*N+V];if(et===
-1||h.some(({land:ot})=>po(q,ot)))return null;let{deepest_m:lt,levels:X}=s.depths,Q=ot=>lt*(Math.max(ot,0)/(X-1))**2,rt=Q(et-.5),ut=rt<100?1:10;return{low_m:ut*
Math.floor(rt/ut),high_m:ut*Math.ceil(Q(et+.5)/ut),cell_km:Math.round(y*111.2)}}return null}async function B(){let T=s.depths.grids.map(V=>({...V,levels:Qe(V,s.
depths.levels,-1)}));if(n.depthAt=V=>z(T,V),!o)return;await wt();let k=[];for(let V of T)k.push(qe(V)),await wt();let S=[];function l(V,J){for(let et=0;et<V.height;et+=
pe)tn(V,[et,pe],J,k,s.depths.bands,$())}let y=!1;t.on("movestart",()=>{y=!0}).on("moveend",()=>{y=!1});function N(V){let J=performance.now()+V,et=$(),lt=y?lo:pe;
for(let X;performance.now()<J&&(X=S[0]);){let{tile:Q,coords:rt,done:ut}=X;tn(Q,[X.row,lt],rt,k,s.depths.bands,et),X.row+=lt,!(X.row<Q.height)&&(S.shift(),ut(void 0,
Q))}S.length&&setTimeout(()=>N(y?3:8),y?40:0)}let U=gt(L.GridLayer).extend({createTile(V,J){let et=d("canvas","leaflet-tile"),{_whole:lt}=this,X=Math.min(window.
devicePixelRatio||1,2)*2**(t.getZoom()-lt);return et.width=et.height=Math.ceil(256*Math.min(X,2)),S.push({tile:et,row:0,coords:V,done:J})===1&&queueMicrotask(()=>N(
g()?1/0:8)),et},_setView(V,J,...et){this._whole=Math.floor(J+1e-6),gt(L.GridLayer.prototype)._setView.call(this,V,J,...et)},_clampZoom(){return this._whole},repaint(){
K(this).forEach(({el:V,coords:J})=>l(V,J))}}),K=V=>Object.values(gt(V)._tiles),q=new U({pane:"depths",noWrap:!0,bounds:e.window,keepBuffer:1,updateWhenZooming:!1});
q.on("load",()=>{r.dataset.depths="drawn"}),n.addLayer({key:"depths",title:"Depth",parent:"ground",group:q}),[a,i].forEach(V=>V.addEventListener("change",()=>q.
repaint())),window.addEventListener("afterprint",()=>q.repaint()),n.paintNow=()=>{N(1/0),q.repaint(),K(q).forEach(({el:V})=>{V.style.opacity="1"})}}if(await wt(),
s.depths.grids.length&&await B(),!o)return;await wt(),n.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:M}),n.addLayer({key:"borders",title:"\
Borders",parent:"ground",group:O}),await wt();let H=We([...E.flat(),...P("borders"),...P("disputed")]),W=new Set(e.crossed||[]),G=document.documentElement.lang===
"ar",w=.3,A=new Set(s.names.map(([T,k,S,l,y,N])=>({kind:T,zoom:N,latlng:L.latLng(y,l),text:G&&S||k,first:T==="country"&&W.has(k)})));s.names.forEach(([T,k,S,l,y,
N])=>n.addSearch({names:[k,S],kind:T.charAt(0).toUpperCase()+T.slice(1),late:!0,open(){let U=d("h2","",d("bdi","",k)),K=L.latLng(y,l),q=T==="city"||T==="capital",
V=d("span","ar",S);Object.assign(V,{lang:"ar",dir:"rtl"}),S&&U.append(V),n.card(d("article","card of-ground",d("p","kicker",T.charAt(0).toUpperCase()+T.slice(1)),
U,...q?n.hereLines(K).map(J=>d("p","",J)):[]),K),n.visit(()=>t.setView(K,Math.max(N+.5,3),{animate:!1}))}}));let x=[],j={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,
channel:1},_={ocean:5.5,country:8},C=!0;function R(T){let k=t.getBounds().pad(.3);A.forEach(S=>{if(T+w<S.zoom||!k.contains(S.latlng))return;A.delete(S);let l=S.
kind==="city"||S.kind==="capital";if(l&&n.places.some(({latlng:U})=>Math.abs(U.lat-S.latlng.lat)<.15&&Math.abs(U.lng-S.latlng.lng)<.15))return;let N=d("span",S.
kind,S.text);G&&N.classList.add("ar"),x.push({...S,label:n.addLabel({latlng:S.latlng,element:N,beside:l,rank:(S.first?1e3:0)+10*(10-S.zoom)+(j[S.kind]||0),reach:l?
0:S.kind==="ocean"?90:S.first?96:S.kind==="country"?36:26,within:S.kind==="country"?H:null})})}),x.forEach(({kind:S,zoom:l,label:y})=>{y.shown=C&&T+w>=l&&T<(_[S]||
99),y.element.classList.toggle("near",T>=l+1.5)}),r.dataset.scale=T<3?"world":T<5?"region":"country"}n.onDraw(R),t.on("moveend",()=>R(t.getZoom())),n.addLayer({
key:"names",title:"Place names",parent:"ground",group:null,show:T=>{C=T}})}var me=["aria-label","aria-valuetext","title","placeholder"],mo={".":"٫",",":"٬"},go="[^A-Za-z]*\\d[^A-Za-z]*?",yo=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
bo=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,e=>e.replace(/[\d.,]/g,s=>s==="."||s===","?mo[s]:String.fromCharCode(1632+Number(s)))),[wo,Lo]=[8294,
8297].map(t=>String.fromCharCode(t)),nn=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${wo}${t}${Lo}`:t;function xo(t,e){let s=new Intl.PluralRules(
e),r=Object.entries(t).filter(([o])=>o.includes("{")).map(([o,a])=>{let i=o.split(/\{(\w+)\}/),u=i.filter((m,b)=>b%2===0),f=i.map((m,b)=>b%2?`(?<${m}>${m==="n"?
go:"[^]+?"})`:yo(m)).join("");return{size:u.join("").length,pattern:new RegExp(`^${f}$`),form:a}}).sort((o,a)=>a.size-o.size);function n(o){for(let i of[o,o.charAt(
0).toLowerCase()+o.slice(1)]){let u=t[i];if(typeof u=="string")return u}for(let{pattern:i,form:u}of r){let f=i.exec(o)?.groups;if(!f)continue;return(typeof u=="\
string"?u:u[s.select(Number((f.n||"").replace(/[^\d.]/g,"")))]||u.other).replace(/\{(\w+)\}/g,(b,h)=>n(f[h])??nn(f[h]))}if(!o.includes(", "))return null;let a=o.
split(", ").map(i=>/[A-Za-z]/.test(i)?n(i):nn(i));return a.includes(null)?null:a.join("، ")}return n}function on(t){let e=document.getElementById("texts");if(!e)
return;let{texts:s,numerals:r,original:n}=JSON.parse(e.textContent||"{}"),o=xo(s,document.documentElement.lang),a=r==="arab"?bo:b=>b,i=b=>{let h=b.trim(),p=/[A-Za-z]/.
test(h)?o(h):null;return a(p===null?b:b.replace(h,()=>p))};function u(b){let h=document.createElement("q");Object.assign(h,{lang:"en",dir:"ltr",translate:!1}),h.
textContent=b.data.slice(n.length+1),b.data=n,b.after(" ",h)}function f(b){if(b instanceof Text){let h=b.parentElement?.closest("script, style, [translate=no]");
!h&&b.data.startsWith(`${n} `)&&u(b);let p=h?b.data:i(b.data);p!==b.data&&(b.data=p)}else b instanceof Element&&!b.matches("script, style")&&(me.forEach(h=>{let p=b.
getAttribute(h),M=p&&i(p);M&&M!==p&&b.setAttribute(h,M)}),b.childNodes.forEach(f))}let m={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:me};
new MutationObserver(b=>b.forEach(({type:h,target:p,addedNodes:M})=>{h==="childList"?M.forEach(f):h==="characterData"?f(p):p instanceof Element&&me.forEach(O=>{
let E=p.getAttribute(O),P=E&&i(E);P&&P!==E&&p.setAttribute(O,P)})})).observe(t,m),f(t)}var rn=(t,e,s,r,n)=>e<t.x+t.w&&t.x<e+r&&s<t.y+t.h&&t.y<s+n,sn=new Map;function Mo(t){let e=sn.get(t);if(e)return e;let s=[],r=t>90?Array.from({length:17},(n,o)=>(o-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return r.forEach(n=>r.forEach(o=>s.push([n*t,o*t]))),sn.set(t,s.sort((n,o)=>Math.hypot(...n)-Math.
hypot(...o))),s}function vo(t){let e=new Map;return t.forEach(s=>{let r=(s.x>>4)*4096+(s.y>>4),n=e.get(r);n?n.push(s):e.set(r,[s])}),(s,r,n,o,a=1/0)=>{let i=0;for(let u=s-
3>>4;u<=s+n+3>>4;u++)for(let f=r-1>>4;f<=r+o+1>>4;f++)for(let m of e.get(u*4096+f)||[])if(m.x>s-3&&m.x<s+n+3&&m.y>r-1&&m.y<r+o+1&&++i>=a)return i;return i}}function an(){
let t=new Map,e=({x:n,y:o,w:a,h:i},u)=>{for(let f=Math.floor(n/64);f<=(n+a)/64;f++)for(let m=Math.floor(o/64);m<=(o+i)/64;m++)if(u(t.get(f*4096+m),f*4096+m))return!0;
return!1};return{free:(n,o,a,i)=>!e({x:n,y:o,w:a,h:i},u=>!!(u&&u.some(f=>rn(f,n,o,a,i)))),take:(n,o,a,i)=>{let u={x:n,y:o,w:a,h:i};e(u,(f,m)=>(f?f.push(u):t.set(
m,[u]),!1))}}}function cn(t,e){let s=t.getContainer(),r=[],n=[],o=[];function a({latlng:p,element:M,rank:O,dot:E=!1,reach:P=0,beside:I=!1,within:g=null}){let $={
latlng:p,element:M,rank:O,dot:E,reach:P,beside:I,within:g,shown:!0};return E||(M.classList.add("ground-name"),L.marker(p,{pane:"names",interactive:!1,keyboard:!1,
icon:L.divIcon({className:"name-holder",html:M,iconSize:[0,0]})}).addTo(t)),r.push($),$}function i(){let p=t.attributionControl.getContainer(),{parentElement:M,
firstElementChild:O}=e;!p||!M||!(O instanceof HTMLElement)||(M.style.setProperty("--title",`${O.offsetHeight}px`),M.style.setProperty("--credits",`${p.offsetWidth>
s.clientWidth-180?p.offsetHeight:0}px`))}let u=!1;t.on("viewprereset",()=>{u=!0}),t.on("viewreset",()=>{u=!1});function f(){let p=an(),M=an(),O=[],E=[],P={zoom:NaN,
origin:L.point(NaN,NaN),size:t.getSize(),free:p.free,take:p.take,inside:(G,w,A,x)=>G>2&&w>2&&G+A<P.size.x-2&&w+x<P.size.y-22,crossed:()=>0},{free:I,take:g,inside:$}=P;
function z(){i(),Object.assign(P,{zoom:t.getZoom(),origin:t.getPixelBounds().getTopLeft(),size:t.getSize()});let{zoom:G,origin:w,size:A}=P,x=s.getBoundingClientRect();
[e,Mt("tools"),...s.querySelectorAll(".leaflet-control, .large-year")].forEach(C=>{let{left:R,top:T,width:k,height:S}=C.getBoundingClientRect();C!==e&&!k||(g(R-
x.left,T-x.top,k,S),O.push({x:R-x.left,y:T-x.top,w:k,h:S}))}),r.forEach(({element:C,within:R})=>{R&&C.classList.remove("less")});let j=L.bounds([-200,-200],A.add(
[200,200]));E=r.filter(C=>C.shown).map(C=>({...C,at:t.project(C.latlng,G).subtract(w)})).filter(C=>j.contains(C.at)).map(C=>({...C,w:C.element.offsetWidth,h:C.element.
offsetHeight}));let _=new Set(E.map(({element:C})=>C));E.filter(C=>C.dot).forEach(({at:{x:C,y:R}})=>g(C-7,R-7,14,14)),P.crossed=vo(o.flatMap(C=>C(G,w)).filter(C=>$(
C.x,C.y,0,0))),r.forEach(({element:C})=>{_.has(C)||(C.dataset.side="none")}),E.sort((C,R)=>Number(R.dot)-Number(C.dot)||R.rank-C.rank)}function B(){let{crossed:G,
zoom:w}=P;E.filter(A=>A.dot).forEach(({element:A,at:x,rank:j,w:_,h:C})=>{let R=[["right",x.x+9,x.y-C/2],["left",x.x-9-_,x.y-C/2],["above",x.x-_/2,x.y-9-C],["bel\
ow",x.x-_/2,x.y+9]],T=([,l,y])=>!$(l,y,_,C)||!M.free(l,y,_,C)?1/0:(I(l,y,_,C)?0:40)+G(l,y,_,C)+(O.some(N=>rn(N,l,y,_,C))?300:0),k=R.reduce((l,y)=>T(y)<T(l)?y:l),
S=T(k)<[w<4?0:1,3,w<3.5?30:1/0,1/0][j]?k:null;A.dataset.side=S?S[0]:"none",S&&(g(S[1],S[2],_,C),M.take(S[1],S[2],_,C))})}function H(){let{crossed:G,origin:w,zoom:A}=P,
x=256*2**A;E.filter(j=>!j.dot).forEach(({element:j,at:{x:_,y:C},reach:R,beside:T,within:k,...S})=>{let{w:l,h:y}=S,N=()=>T?3:l/2,U=()=>Mo(R).find(([q,V])=>{let J=_+
q-N(),et=C+V-y/2;return $(J,et,l,y)&&I(J-2,et-2,l+4,y+4)&&!G(J,et,l,y,1)&&(!k||k([(_+w.x)/x,(C+w.y)/x],[(J+w.x)/x,(et+2+w.y)/x,l/x,(y-4)/x]))}),K=U();if(!K&&k){
let q=j.classList.contains("near")?.76:.95;[l,y]=[l*q,y*q],K=U(),j.classList.toggle("less",!!K)}j.dataset.side=K?"on":"none",K&&(j.style.translate=`${K[0]}px ${K[1]}\
px`,g(_+K[0]-N()-3,C+K[1]-y/2-3,l+6,y+6))})}let W=()=>!u&&t.getZoom()===P.zoom&&t.getPixelBounds().getTopLeft().equals(P.origin);return[()=>{u||z()},...[B,...n.
map(G=>()=>G(P)),H].map(G=>()=>{W()&&G()})]}return{addLabel:a,layout:()=>f().forEach(p=>p()),placing:f,onLayout:p=>{n.push(p)},addInk:p=>{o.push(p)}}}var Eo=12,ko=1.2,So=3;function Ao(){let{_draw:t,_fillStroke:e}=gt(L.Canvas.prototype),s=gt(L.Canvas).extend({_draw(){t.call(this),this._ctx.globalCompositeOperation=
"destination-out",this._within=!0,t.call(this),this._within=!1,this._ctx.globalCompositeOperation="source-over"},_fillStroke(r,n){let{options:o}=n,{weight:a}=o;
this._within&&(o.weight=Math.max(a-2*ko,0)),e.call(this,r,n),o.weight=a}});return new s({pane:"band-edges",padding:.1})}function ln(t,e){if(!e.length)return()=>{};
t.createPane("band-edges").style.zIndex="403";let s=Ao();return e.forEach(r=>{for(let n=0;r.accuracy_m&&n<r.latlngs.length-1;){let o=n+1;for(;o<r.latlngs.length-
1&&Math.abs(r.latlngs[o+1].lat-r.latlngs[n].lat)<1;)o++;let a=r.latlngs.slice(n,o+1),i={interactive:!1,noClip:!0,smoothFactor:1};r.bands.push({band:L.polyline(a,
{...i,pane:"bands",className:r.routes.length>1?"band shared":`band route-${r.routes[0]}`}),edge:L.polyline(a,{...i,renderer:s,opacity:1})}),n=o}}),(r,n)=>{let o=getComputedStyle(
document.documentElement),a=t.getSize(),i=Math.min(a.x,a.y)/So;e.forEach(u=>{let f=u.latlngs[u.latlngs.length>>1].lat,m=n(u),b=u.accuracy_m||0,h=m.length>0&&b>Eo*
Pt(f,r),p=o.getPropertyValue(u.routes.length>1?"--soft":`--route-${u.routes[0]%14}`).trim();u.bands.forEach(({band:M,edge:O})=>{let E=M.getLatLngs(),P=(E[0].lat+
E[E.length-1].lat)/2,I=2*b/Pt(P,r),[g,$]=I>i?[O,M]:[M,O];$.remove(),h?g.addTo(t).setStyle({weight:I,color:p}):g.remove()})})}}var Co=520,$o="600 11px ",Oo=.4;function To(t){let e=[];return t.forEach(s=>{let r=e[e.length-1];r&&r[r.length-1].distanceTo(s[0])<8?r.push(...s):e.push([...s])}),
e}function*No(t,e,s){for(let r=0;r<t.length;r+=3){let n=r,o=0;for(;n+1<t.length&&o<s+14;)o+=t[n+1].distanceTo(t[n]),n++;if(o<s+14)continue;let a=t.slice(r,n+1);
a.some(i=>i.x<8||i.y<8||i.x>e.x-8||i.y>e.y-24)||a[0].distanceTo(a[a.length-1])<.96*o||(yield[a,r*6])}}var _o=(t,e,s)=>t.every(r=>!s(r.x+e.x-2,r.y+e.y-3,4,6,1));
function un({map:t,routes:e,usersOf:s},r){let n=L.svg({pane:"along",padding:.2}).addTo(t),o=At(document.createElement("canvas"));o.font=$o+getComputedStyle(document.
body).fontFamily;let a=new Map,i=E=>{let P=a.get(E)??o.measureText(E).width+Oo*E.length;return a.set(E,P),P},u=null,f=-1,[m,b]=["",""].map(()=>L.SVG.create("g"));
gt(n)._rootGroup.append(m,b);function h(E){let P=[];return e.forEach((I,g)=>{if(!I.shown||E>=0&&g!==E)return;let $=null;I.parts.forEach(z=>{let B=E>=0?[]:s(z.leg).
filter(W=>W<g&&e[W].parts.some(G=>G.number===z.number&&G.system===z.system));if(!z.system||B.length){$=null;return}let H=E>=0?z.complete:z.seen;$&&$.name===z.system?
$.seen.push(...H):P.push($={name:z.system,r:g,seen:[...H]})})}),P.map(I=>({...I,seen:To(I.seen)}))}function p(E,P,I,g){let $=L.SVG.create("path"),z=L.SVG.create(
"text"),B=L.SVG.create("textPath");return $.setAttribute("d","M"+I.map(({x:H,y:W})=>`${H.toFixed(1)} ${W.toFixed(1)}`).join("L")),$.setAttribute("id",P),$.setAttribute(
"class","along-path"),B.setAttribute("href",`#${P}`),B.setAttribute("startOffset","50%"),B.textContent=E,z.setAttribute("class",g),z.append(B),[$,z]}function M({
origin:E,size:P,free:I,take:g,crossed:$},z){let B=z<0?m:b;B.replaceChildren();let H=t.getPixelOrigin().subtract(E);h(z).forEach((W,G)=>{let w=i(W.name),A=-1/0,x=0,
j=W.seen.flatMap(_=>{let C=x;return x+=6*_.length,[...No(_,P,w)].map(([R,T])=>({piece:R,at:C+T}))});for(let{piece:_,at:C}of j){if(C-A<Co)continue;let T=_[_.length-
1].x<_[0].x?_.reverse():_,k=T[T.length-1].subtract(T[0]),S=Math.hypot(k.x,k.y),l=L.point(k.y/S,-k.x/S),y=[5,-15].find(q=>_o(T,l.multiplyBy(q+5),$))??(z>=0?5:void 0);
if(y===void 0)continue;let N=T.map(q=>q.add(l.multiplyBy(y)));if(N.slice(1).reduce((q,V,J)=>q+V.distanceTo(N[J]),0)<w+4)continue;let K=T.filter((q,V)=>V%2===0).
map(q=>q.add(l.multiplyBy(y+5)));z<0&&!K.every(({x:q,y:V})=>I(q-6,V-6,12,12))||(z<0&&K.forEach(({x:q,y:V})=>g(q-6,V-6,12,12)),A=C,B.append(...p(W.name,`along-${z}\
-${G}-${C}`,N.map(q=>q.subtract(H)),`along route-${W.r}${z<0?"":" hot"}`)))}})}function O(E){f=E,b.replaceChildren(),E>=0&&u&&M(u,E),m.style.display=E>=0&&b.childElementCount?
"none":""}return r.onLayout(E=>{u=E,M(E,-1),O(f)}),O}var Zt=4,Bo=20,fn=6,Po=44,Io=140,zo=8,jo=[24e5,12e5,6e5,3e5],dn=t=>Math.min(2.5+1.2*t,20),pn=t=>t.slice(1).reduce((e,s,r)=>e+s.distanceTo(t[r]),0),hn=t=>L.point(
t.x+t.ox,t.y+t.oy);function ge(t,e){let s=[];return t.forEach((r,n)=>{let o=s[s.length-1],a=e(r);o&&o.value===a?o.to=n+1:s.push({value:a,from:n,to:n+1})}),s}function mn(t){
for(let e=0;e<2;e++){let s=t.map(r=>r.map(({users:n,close:o})=>o.some(a=>a.users.length>n.length||a.users.some(i=>!n.includes(i)))?[...new Set([...n,...o.flatMap(
a=>a.users)])].sort((a,i)=>a-i):n));t.forEach((r,n)=>r.forEach((o,a)=>{o.users=s[n][a]}))}t.forEach(e=>{ge(e,s=>s.users.length>1).forEach(({value:s,from:r,to:n})=>{
let o=s&&pn(e.slice(r,n).map(a=>L.point(a.x,a.y)))>=Bo;for(let a=r;a<n;a++){let i=0,u=0;for(let f=Math.max(r,a-fn);f<Math.min(n,a+fn+1);f++,u++)i+=e[f].users.length;
e[a].count=o?Math.round(i/u):0}})})}function gn({map:t,routes:e},s){e.length&&["trunk-edges","trunks"].forEach((m,b)=>{t.createPane(m).style.zIndex=String(404+b)});
let r=new Map,n=[],o=new Map;function a(m){s.visit(()=>{for(let b of jo)if(s.frame(m.toBounds(b)),t.getZoom()>=Zt)return;t.setView(m,Zt,{animate:!1})})}function i(m){
let b=r.get(m);if(b)return b;let h=dn(m),p={pane:"trunks",interactive:!1,smoothFactor:0},M=L.polyline([],{pane:"hits",className:"hit",weight:Math.max(h,18),smoothFactor:0,
bubblingMouseEvents:!1});M.on("click",E=>a(E.latlng)),M.on("mouseover",()=>s.highlight(-1));let O=[L.polyline([],{...p,pane:"trunk-edges",className:"trunk-edge",
weight:h+3}),L.polyline([],{...p,className:"trunk",weight:h}),M];return r.set(m,O),O}function u(m){n=[];let b=new Map;e.forEach(({shown:h,dots:p})=>{h&&(ge(p,M=>M.
count).forEach(({value:M,from:O,to:E})=>{if(!M)return;let P=p.slice(Math.max(O-1,0),E+1).map(hn),I=b.get(M)||[];b.set(M,I),I.push(L.LineUtil.simplify(P,.4).map(
g=>t.unproject(g,m)))}),ge(p,M=>M.count?M.users.join():"").forEach(({value:M,from:O,to:E})=>{M&&n.push({points:p.slice(O,E).map(hn),users:p[O].users})}))}),b.forEach(
(h,p)=>i(p).forEach(M=>M.setLatLngs(h).addTo(t))),r.forEach((h,p)=>{b.has(p)||h.forEach(M=>M.remove())})}function f(m,b){let h=o.get(m);if(h)return h;let p=d("b\
utton","trunk-count",`${b.length} routes`);p.type="button",p.setAttribute("aria-label",`${b.length} routes: show them apart`),p.title=`Their numbers: ${b.map(E=>E+
1).join(", ")}`;let O={marker:L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:"trunk-holder",html:p,iconSize:[0,0]})}),button:p,open:()=>{}};
return L.DomEvent.disableClickPropagation(p),p.addEventListener("keydown",E=>E.stopPropagation()),p.addEventListener("click",()=>O.open()),O}return s.onLayout(({
zoom:m,origin:b,size:h,free:p,take:M})=>{let O=new Map,E=new Map,P=n.map(({points:I,users:g})=>({users:g,points:I.map($=>$.subtract(b)).filter(({x:$,y:z})=>$>40&&
z>14&&$<h.x-40&&z<h.y-30)})).map(I=>({...I,length:pn(I.points)})).filter(({length:I})=>I>=Po).sort((I,g)=>g.users.length-I.users.length||g.length-I.length);for(let{
points:I,users:g}of P){if(O.size>=zo)break;let $=g.join(),z=E.get($)||[],B=62,H=22,W=[.5,.4,.6,.3,.7,.2,.8].map(x=>I[Math.floor(x*I.length)]).find(x=>p(x.x-B/2,
x.y-H/2,B,H)&&z.every(j=>j.distanceTo(x)>Io));if(!W)continue;M(W.x-B/2,W.y-H/2,B,H),E.set($,[...z,W]);let G=`${$} ${z.length}`,w=f(G,g),A=t.unproject(W.add(b),m);
w.open=()=>a(A),w.marker.setLatLng(A).addTo(t),O.set(G,w)}o.forEach(({marker:I,button:g},$)=>{O.has($)||(g===document.activeElement&&t.getContainer().focus({preventScroll:!0}),
I.remove())}),o=O}),s.addInk((m,b)=>n.flatMap(({points:h,users:p})=>{let M=dn(p.length)/3;return h.map(O=>O.subtract(b)).flatMap(({x:O,y:E})=>[{x:O,y:E},{x:O-M,
y:E-M},{x:O+M,y:E+M}])})),{draw:u}}var Ro=5,Do=5,yn=18,Fo=4e4,ee=t=>t.km??NaN;function Zo(t,e,s){let r=[t[0]];for(let n=1;n<t.length;n++){let o=t[n-1],a=t[n],i=L.LineUtil.clipSegment(o,a,s);if(i){
let[u,f]=i,m=Math.max(Math.ceil(u.distanceTo(f)/e),1),b=o.distanceTo(a)||1;for(let h=0;h<=m;h++){let p=u.multiplyBy(1-h/m).add(f.multiplyBy(h/m));p.km=ee(o)+(ee(
a)-ee(o))*o.distanceTo(p)/b,r.push(p)}}r.push(a)}return r.filter((n,o)=>!o||n.x!==r[o-1].x||n.y!==r[o-1].y)}function Go(t,e,s){let r=[],n=null;for(let o=1;o<t.length;o++){
let a=L.LineUtil.clipSegment(t[o-1],t[o],s);if(!a)continue;let[i,u]=a,f=Math.max(Math.ceil(i.distanceTo(u)/e),1);(!n||!n.equals(i))&&r.push([i]);for(let m=1;m<=
f;m++)r[r.length-1].push(i.multiplyBy(1-m/f).add(u.multiplyBy(m/f)));n=u}return r}function Vo(t){let e=[0];for(let s=1;s<t.length;s++)e.push(e[s-1]+Math.hypot(t[s].
x-t[s-1].x,t[s].y-t[s-1].y));for(let s=0,r=0,n=0,o=0,a=0;s<t.length;s++){for(;n<t.length&&e[n]<=e[s]+yn;)o+=t[n].mx,a+=t[n].my,n++;for(;e[r]<e[s]-yn;)o-=t[r].mx,
a-=t[r].my,r++;t[s].ox=o/(n-r),t[s].oy=a/(n-r)}}function ye(t){if(!t.metres){let e=t.metres=[0];t.latlngs.slice(1).forEach((s,r)=>e.push(e[r]+Vt(t.latlngs[r],s).
m))}return t.metres}function bn({leg:t,from_km:e,backwards:s},r){let n=ye(t),o=n[n.length-1],a=o?t.km*r/o:0;return e+(s?t.km-a:a)}function wn({map:t,data:e},s){
let r=e.legs.map(w=>({...w,latlngs:w.line,bands:[]})),n=w=>[w.casing,w.line,w.over,w.hit].flatMap(A=>A||[]),o=e.routes.map((w,A)=>{let x=0,j=w.legs.map(([k,S],l)=>{
let y=r[k],N=w.standings[l]||"",U=y.schematic?"schematic":y.modelled?"modelled":"known",K=`${y.medium} ${U} route-${A} ${N}`.trim(),q={interactive:!1,smoothFactor:0,
weight:y.medium==="land"?4:2.5},V={leg:y,number:k,backwards:S,system:w.systems[l],from_km:x,plain:[],dots:[],points:[],apart:[],seen:[],complete:[],casing:L.polyline(
[],{...q,pane:"casings",className:`casing ${K}`}),line:L.polyline([],{...q,pane:"lines",className:`line ${K}`}),over:N==="gone"?L.polyline([],{...q,pane:"lines",
className:`over ${K}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${K}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return x+=y.km,V.hit.on("cli\
ck",J=>{s.openRoute(s.routeNear(J.latlng)||{r:A,part:V},J.latlng)}),V.hit.on("mousemove",J=>s.highlight((s.routeNear(J.latlng)||{r:A}).r)),V.hit.on("mouseout",()=>s.
highlight(-1)),V}),_=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${A}`,html:String(A+1),iconSize:[20,20]})}).on("c\
lick",()=>s.open("route",A,_.getLatLng())),C=L.layerGroup(j.flatMap(n)),R=L.latLngBounds(j.flatMap(k=>k.leg.latlngs));return{parts:j,label:_,group:C,bounds:R,shown:!0,
away:!1,since:w.since,until:w.until,dots:[],wanted:!0}}),a=w=>w.routes.filter(A=>o[A].shown),i=w=>!s.only||s.only.includes(w),u=new Map,f=new Set,m=ln(t,r);function b(w){
m(w,A=>a(A).filter(x=>(f.size?f.has(x):i(x))&&!s.failed.has(x)))}let h=null;function p(w,A){w.forEach(({route:C,r:R})=>C.parts.forEach(T=>{let k=e.comparison&&R<
e.comparison.paired?ye(T.leg):null,S=L.LineUtil.simplify(T.leg.latlngs.map((l,y)=>{let N=t.project(l,A);return k&&(N.km=bn(T,k[y])),N}),.8);T.plain=T.backwards?
S.reverse():S}));let x=t.getPixelBounds(),j=x.getSize().multiplyBy(.7),_=L.bounds(x.getTopLeft().subtract(j),x.getBottomRight().add(j));h=_,w.forEach(({route:C,
r:R})=>{let T=C.dots=C.parts.flatMap(k=>Zo(k.plain,6,_).map(S=>({x:S.x,y:S.y,km:ee(S),r:R,part:k,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[R],close:[],count:0})));T.
forEach((k,S)=>{let l=T[Math.max(S-1,0)],y=T[Math.min(S+1,T.length-1)],N=Math.hypot(y.x-l.x,y.y-l.y)||1;k.dx=(y.x-l.x)/N,k.dy=(y.y-l.y)/N})})}function M(w,A){let x=Do+
2,j=new Map,_=(k,S)=>Math.floor(k/x)*67108864+Math.floor(S/x),C=k=>A?!s.failed.has(k):i(k),R=w.filter(({r:k})=>C(k));R.forEach(({route:k})=>k.dots.forEach(S=>{let l=_(
S.x,S.y),y=j.get(l);y?y.push(S):j.set(l,[S])}));let T=w.reduce((k,{route:S})=>k+S.dots.length,0)<=Fo;R.forEach(({route:k,r:S})=>k.dots.forEach(l=>{let y=new Map(
[[S,l]]);for(let Q=0;T&&Q<9;Q++){let rt=l.x+(Math.floor(Q/3)-1)*x,ut=l.y+(Q%3-1)*x;for(let ot of j.get(_(rt,ut))||[]){if(ot.r===S)continue;let st=Math.hypot(ot.
x-l.x,ot.y-l.y),dt=y.get(ot.r);st>x||Math.abs(ot.dx*l.dx+ot.dy*l.dy)<.8||(!dt||st<Math.hypot(dt.x-l.x,dt.y-l.y))&&y.set(ot.r,ot)}}let N=a(l.part.leg).filter(C),
U=[...new Set([...y.keys(),...N])].sort((Q,rt)=>Q-rt);if(U.length<2)return;let K=[...y.values()],q=y.get(U[0])||l;A&&Object.assign(l,{users:U,close:K});let V=A?
U.filter(Q=>f.has(Q)):U,J=N.includes(U[0])&&!y.has(U[0])?$(U[0],l.part):1,et=Math.min(Ro,Math.max(3.6,24/V.length),80/V.length)*J,lt=V.includes(S)?(V.indexOf(S)-
(V.length-1)/2)*et:0,X=K.reduce((Q,rt)=>[Q[0]+rt.x/K.length,Q[1]+rt.y/K.length],[0,0]);l.mx=X[0]-l.x-q.dy*lt,l.my=X[1]-l.y+q.dx*lt})),A&&mn(R.map(({route:k})=>k.
dots))}s.choose=(w,A)=>{let x=[...f].join();u.set(w,A),f=new Set([...u.values()].flat().sort((j,_)=>j-_)),x!==[...f].join()&&(t.getZoom()<Zt?s.redraw():b(t.getZoom()))};
let O=-1;function E(w){let A=t.getZoom(),x=O===w||f.has(w);o[w].parts.forEach(j=>{let _=(x?[j.points]:j.apart).map(C=>L.LineUtil.simplify(C,.4).map(R=>t.unproject(
R,A)));n(j).forEach(C=>C.setLatLngs(_))})}let P=gn({map:t,routes:o},s);function I(w){let A=o.map((x,j)=>({route:x,r:j})).filter(({route:x})=>x.shown);p(A,w),M(A,
w<Zt),A.forEach(({route:x,r:j})=>{Vo(x.dots),x.parts.forEach(_=>{_.dots=[]}),x.dots.forEach(_=>_.part.dots.push(_)),x.parts.forEach(_=>{_.points=_.dots.map(C=>L.
point(C.x+C.ox,C.y+C.oy))}),x.parts.forEach((_,C)=>{let R=x.parts[C+1],T=R?[..._.dots,R.dots[0]]:_.dots;_.points=T.map(k=>L.point(k.x+k.ox,k.y+k.oy)),_.apart=[[]],
T.forEach((k,S)=>{let l=_.apart[_.apart.length-1];!k.count||S&&!T[S-1].count?l.push(_.points[S]):l.length&&_.apart.push([])}),_.apart=_.apart.filter(k=>k.length>
1)}),E(j)}),P.draw(w),g.forEach(x=>x(w))}let g=[];s.onLines=w=>{g.push(w)};function $(w,A){let x=o[w].parts.find(j=>j.number===A.number);return x&&x.backwards!==
A.backwards?-1:1}s.routeNear=(w,A=10)=>{let x=t.project(w,t.getZoom()),j=null,_=A;return o.forEach((C,R)=>{C.shown&&C.parts.forEach(T=>{for(let k=1;k<T.points.length;k++){
let S=L.LineUtil.pointToSegmentDistance(x,T.points[k-1],T.points[k]);S<_&&(_=S,j={r:R,part:T})}})}),j},s.addInk((w,A)=>{let x=L.bounds(A,A.add(t.getSize())),j=_=>Go(
_,6,x).map(C=>C.map(R=>R.subtract(A)));return o.flatMap((_,C)=>_.shown?_.parts.flatMap(R=>(R.complete=j(R.points),R.seen=f.has(C)?R.complete:R.apart.flatMap(j),
R.seen.flat())):[])});let z=[.5,.4,.6,.3,.7,.2,.8,.1,.9];s.onLayout(({zoom:w,origin:A,size:x,free:j,take:_})=>{o.forEach(C=>{if(C.label.remove(),!C.shown)return;
let R=C.parts.flatMap(S=>S.seen.map(l=>({piece:l,users:l.length?a(S.leg).length:0})));R.sort((S,l)=>S.users-l.users||l.piece.length-S.piece.length);let k=R.flatMap(
({piece:S})=>z.map(l=>S[Math.floor(l*S.length)])).find(({x:S,y:l})=>S>14&&l>14&&S<x.x-14&&l<x.y-14&&j(S-11,l-11,22,22));k&&(_(k.x-11,k.y-11,22,22),C.label.setLatLng(
t.unproject(k.add(A),w)).addTo(t))})});let B=un({map:t,routes:o,usersOf:a},s);s.highlight=w=>{if(w===O)return;let A=O;O=w,t.getZoom()<Zt&&[A,w].forEach(x=>{o[x]?.
shown&&E(x)}),document.documentElement.classList.toggle("has-hot",w>=0),document.querySelectorAll(".hot").forEach(x=>x.classList.remove("hot")),B(w),w>=0&&document.
querySelectorAll(`.route-${w}`).forEach(x=>x.classList.add("hot"))};let H=w=>{if(w instanceof SVGPathElement)return-2;let A=w instanceof Element&&w.closest("[cl\
ass*=route-], [data-route]");if(!A)return-1;let x=/(?:^| )route-(\d+)(?: |$)/.exec(A.getAttribute("class")||"");return Number(x?x[1]:A.getAttribute("data-route")||
-1)};["mouseover","focusin"].forEach(w=>document.addEventListener(w,A=>{let x=H(A.target);x>-2&&s.highlight(x)})),document.addEventListener("focusout",()=>s.highlight(
-1)),s.kpAt=({part:w},A)=>{let{leg:x}=w,j=ye(x),_=t.project(A,t.getZoom()),C=x.latlngs.map(k=>t.project(k,t.getZoom())),R=1/0,T=0;for(let k=1;k<C.length;k++){let[
S,l]=[C[k-1],C[k]],y=l.subtract(S),N=y.x**2+y.y**2,U=_.subtract(S),K=N?Math.min(Math.max((U.x*y.x+U.y*y.y)/N,0),1):0,q=_.distanceTo(S.add(y.multiplyBy(K)));q<R&&
(R=q,T=j[k-1]+K*(j[k]-j[k-1]))}return bn(w,T)},s.openRoute=(w,A)=>{let x=s.open("route",w.r,A,w.part.number),{leg:j}=w.part,_=j.accuracy_m===null?NaN:j.accuracy_m/
1e3,C=_>0?Math.min(2,1-Math.floor(Math.log10(2*_))):2,R=10**-C,T=Math.max(0,C),k=(Math.round(s.kpAt(w,A)/R)*R).toLocaleString("en",{minimumFractionDigits:T,maximumFractionDigits:T}),
S=Number.isNaN(_)?"accuracy not known":`± ${_} km`,l=d("p","kp",d("b","",`KP ${k} km`),` along the route from its start, ${S}. ${s.hereLines(A).join(". ")}.`);
return Et(x,"h2").after(l),x};let W=w=>document.querySelector(`[data-route="${w}"]`);function G(w,A){let x=w.wanted&&!w.away,j=W(A);if(j){let _=j.querySelector(
"input");_&&(_.checked=w.wanted),j.classList.toggle("off",!x),Et(j,".when").textContent=w.away?` (not in ${s.year})`:""}w.shown!==x&&(w.shown=x,x?w.group.addTo(
t):w.group.remove())}s.routes=o,s.legs=r,o.forEach((w,A)=>{w.group.addTo(t);let x=W(A),j=x&&Et(x,".go"),_=j?.textContent??`Route ${A+1}`,C=s.addLayer({key:`rout\
e-${A}`,title:_,parent:"routes",show:k=>{w.wanted=k,G(w,A)},mark:()=>d("span",`number route-${A}`,String(A+1))}),R=()=>{s.open("route",A,null),s.visit(()=>s.frame(
w.bounds))};s.addSearch({names:[_,j?.title],kind:`route ${A+1}`,open:R});let T=x&&x.querySelector("input");T&&T.addEventListener("change",()=>C.set(T.checked)),
j&&j.addEventListener("click",R)}),s.onYear(w=>o.forEach((A,x)=>{A.away=w!==null&&(A.since!==null&&w<A.since||A.until!==null&&w>A.until),G(A,x)}),o.flatMap(w=>[
w.since,w.until])),s.onDraw(I),t.on("moveend",()=>{let w=t.getPixelBounds();h&&!h.contains(w)&&I(t.getZoom())}),s.onDraw(b)}function Ln(t,e,s,r){let n=t.getContainer(),o=Mt("panel-toggle"),a=Mt("card"),i=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),u=L.control.zoom().addTo(t),
f=()=>document.body.classList.contains("comparing"),m=!0,b=0;function h(){let G=!a.hidden,w=m&&!G;o.setAttribute("aria-expanded",String(w)),Mt("panel-body").hidden=
!w,e.classList.toggle("closed",!w&&!G),e.classList.toggle("carded",G),n.parentElement?.parentElement?.classList.toggle("covered",w||G),cancelAnimationFrame(b),b=
requestAnimationFrame(r)}function p(G){m=G,G&&B.close(),h()}o.addEventListener("click",()=>p(o.getAttribute("aria-expanded")!=="true"));function M(){let{width:G,
height:w}=e.getBoundingClientRect(),A=e.classList.contains("closed"),x=t.attributionControl.getContainer()?.offsetHeight??0;if(!vt())return e.getBoundingClientRect().
left>=n.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,x+24]}:A?{paddingTopLeft:[76,w+34],paddingBottomRight:[60,x+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[G+60,50]};let j=n.getBoundingClientRect(),_=A?null:e.getBoundingClientRect(),C=_&&_.top<j.top+40,R=_&&!C?Math.max(j.bottom-_.top,0)+14:
x+62,T=C?Math.max(j.right-_.left,0)+20:30,k=n.clientHeight<330;return{paddingTopLeft:[30,k||!A?20:w+26],paddingBottomRight:[Math.min(T,j.width/2),Math.min(k?56:
R,j.height*.6)]}}function O(G){t.fitBounds(G,{...M(),animate:!1})}let E=null,P=()=>({at:t.getCenter(),zoom:t.getZoom()}),I=()=>{let G=P();return E!==null&&G.zoom===
E.to.zoom&&t.project(G.at).distanceTo(t.project(E.to.at))<2};function g(G){cancelAnimationFrame(b),requestAnimationFrame(()=>setTimeout(()=>{let w=I()&&E?E.from:
P();t.fire("visit"),G(),E={from:w,to:P()}}))}function $(){if(!E||!I())return!1;let{from:G}=E;return E=null,t.fire("visit"),t.setView(G.at,G.zoom,{animate:!1}),!0}
function z(){let{paddingTopLeft:G,paddingBottomRight:w}=M();t.options.minZoom=0;let A=t.getBoundsZoom(s.bounds,!1,L.point(G[0]+w[0],G[1]+w[1])),x=Math.floor(4*Math.
min(t.getBoundsZoom(s.window,!0),A))/4;t.getZoom()<x&&t.setZoom(x,{animate:!1}),t.setMinZoom(x)}let B=Uo(t,a,h);function H(){i.setPosition("bottomleft"),u.setPosition(
vt()?"bottomright":"bottomleft"),p(!vt()&&!f())}let W=t.attributionControl.getContainer();return W?.addEventListener("click",G=>{G.target instanceof Element&&G.
target.closest("a")||W.classList.toggle("open")}),H(),ve(H),O(s.bounds),{expand:p,frame:O,visit:g,back:$,limit:z,card:B.open,closeCard:B.close}}function Uo(t,e,s){
let r=Et(e,".card-body"),n=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),o=null;function a(){if(!o)return!1;let{gone:u,from:f}=o,
m=e.contains(document.activeElement);return o=null,n.remove(),e.hidden=!0,r.replaceChildren(),u(),s(),f&&f.isConnected&&m&&f.focus({preventScroll:!0}),!0}function i(u,f,m=()=>{}){
let b=document.activeElement,h=e.contains(b),p=b===document.body?null:b,M=h&&o?o.from:p,O=h||!!(M&&M.matches(":focus-visible")),E=o;return o=null,E?.gone(),o={gone:m,
from:M},r.replaceChildren(u),r.scrollTop=0,f?n.setLatLng(f).addTo(t):n.remove(),e.hidden=!1,s(),O&&e.focus({preventScroll:!0}),u}return{open:i,close:a}}var qo=[en,wn,Pe,ze,Ve],Ho=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],be=null,we=null,Le=null;gt(window).$||=t=>{let e=document.createElement("template");return e.innerHTML=
String(t).trim(),[e.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),gt(L.PosAnimation).include({run(t,e){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,e),this.fire("step").fire("end")}}));
function Yo(t){let{crs:e=L.CRS.EPSG3857}=t.options;e===L.CRS.EPSG3857&&(t.project=(s,r=t.getZoom())=>{let n=L.latLng(s),o=2**r;if(n.ofLat!==n.lat||n.ofLng!==n.lng){
let{x:a,y:i}=e.latLngToPoint(n,0);Object.assign(n,{ofLat:n.lat,ofLng:n.lng,u:a,v:i})}return new L.Point((n.u||0)*o,(n.v||0)*o)})}async function xn(t){on(document.
body);let e=JSON.parse(Mt("data").dataset.view||""),s=t.getContainer(),r=Mt("panel");Ho.forEach(([b,h])=>{t.createPane(b).style.zIndex=String(h)}),s.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),Yo(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(Mt("credits").innerHTML),s.setAttribute("role","application"),s.setAttribute("aria-roledescri\
ption","map");let n=!1,{layout:o,...a}=cn(t,r),{limit:i,...u}=Ln(t,r,e,()=>{n&&o()});e.icon&&(delete gt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
e.icon));let f=Jo(t,{...a,...u,layout:o},()=>n);t.setMaxBounds(e.window),i(),t.on("resize",i),s.setAttribute("aria-busy","true");let m={map:t,box:s,panel:r,...await Ko(
e,s)};for(let b of qo)await b(m,f),await wt();n=!0;for(let b of f.drawing())b(),await wt();s.removeAttribute("aria-busy"),Wo(t,f),[be,we,Le]=[t,m,f]}function Wo(t,{
redraw:e,layout:s,placing:r,drawing:n}){let o=t.getContainer(),a=!1,i=0;function u([f,...m]){cancelAnimationFrame(i),i=requestAnimationFrame(()=>{i=0,f(),m.length?
u(m):o.classList.remove("unplaced")})}t.on("zoomanim dragstart visit",()=>{a=!0}),t.on("zoomend",()=>{a?o.classList.add("unplaced"):e()}),t.on("moveend",()=>{a?
u(o.classList.contains("unplaced")?n():r()):s(),a=!1}),t.on("viewreset",()=>{i||s()})}async function Ko(t,e){try{let s=[];for(let i of["ground","data"])s.push(await Ke(
Mt(i).textContent||"",(u,f)=>new L.LatLng(u,f))),await wt();let[r,n]=s,{features:o,...a}=n;return await wt(),{data:{...a,...t},ground:r,features:Je(o)}}catch(s){
let r=d("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. The text beside the map i\
s valid.");throw r.setAttribute("role","alert"),e.append(r),s}}function Jo(t,e,s){let r=[],n=[],o=!1,a=()=>[...r.map(m=>()=>m(t.getZoom())),...e.placing()],i=()=>a().
forEach(m=>m());function u(){!s()||o||(i(),n.forEach(m=>m()),f.state.changed())}let f={...e,redraw:i,drawing:a,year:null,only:null,affected:null,failed:new Set,
layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(m,b,h)=>{f.state.entries.set(m,{get:b,set:h})}},
depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(m,b)=>f.open("route",m.r,b),highlight:()=>{},choose:()=>{},onLines:()=>{},where:()=>null,
mark:()=>{},hereLines:()=>[],systemLines:()=>[],setYear:()=>{},open:(m,b,h)=>f.card(d("div"),h),show:()=>{},find:()=>[],onDraw:m=>{r.push(m)},onLayers:m=>{n.push(
m)},addSearch:m=>{f.entries.push(m)},onYear:(m,b=[])=>{f.years.push(m),b.forEach(h=>f.dates.add(h))},together(m){let b=o;o=!0,m(),o=b,u()},addLayer({key:m,title:b,
group:h,shown:p=!0,parent:M="",count:O=null,show:E=null,mark:P=null}){let I={key:m,title:b,parent:M,count:O,mark:P,first:p,shown:!1,set(g){I.shown!==g&&(I.shown=
g,h&&(g?h.addTo(t):h.remove()),E&&E(g),u())}};return f.layers.push(I),I.set(p),I}};return f}return An(Qo);})();
