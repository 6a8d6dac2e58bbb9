var cableroute=(()=>{var Se=Object.defineProperty;var xo=Object.getOwnPropertyDescriptor;var Mo=Object.getOwnPropertyNames;var vo=Object.prototype.hasOwnProperty;var Eo=(t,e)=>{for(var s in e)Se(t,s,{get:e[s],enumerable:!0})},ko=(t,e,s,r)=>{if(e&&typeof e=="object"||typeof e=="function")for(let n of Mo(e))!vo.call(t,n)&&
n!==s&&Se(t,n,{get:()=>e[n],enumerable:!(r=xo(e,n))||r.enumerable});return t};var So=t=>ko(Se({},"__esModule",{value:!0}),t);var Sa={};Eo(Sa,{given:()=>Ke,map:()=>Ye,shared:()=>Je,start:()=>Lo});var tn=window.matchMedia("(max-width: 760px), (max-height: 480px)"),Mt=()=>tn.matches,en=t=>tn.addEventListener("change",t);function St(t){let e=document.getElementById(
t);if(!e)throw new Error(`the page has no ${t}`);return e}function Ot(t,e){let s=t.querySelector(e);if(!s)throw new Error(`the page has no ${e}`);return s}function g(t,e,...s){
let r=document.createElement(t);return e&&(r.className=e),r instanceof HTMLButtonElement&&(r.type="button"),r.append(...s),r}var bt=()=>new Promise(t=>{setTimeout(
t)});function Bt(t){let e=t.getContext("2d");if(!e)throw new Error("this browser paints on no canvas");return e}var pt=t=>t,Vt=(t,e)=>40075016686e-3*Math.cos(t*
Math.PI/180)/(256*2**e);function nt(t,e){return Object.entries(e).forEach(([s,r])=>t.setAttribute(s,String(r))),t}function it(t,e,...s){let r=document.createElementNS(
"http://www.w3.org/2000/svg",t);return r.append(...s),nt(r,e)}var ae=t=>it("svg",{viewBox:"0 0 24 24","aria-hidden":!0},it("path",{d:t})),re=t=>t.slice(1).reduce(
(e,s,r)=>e+s.distanceTo(t[r]),0);var $o='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';function $e(t,...[e,s,r,n,o=0]){let a=g("span",`catalogue-name ${s}`,g("\
bdi","",e)),i=t.containerPointToLayerPoint([r,n]);return a.style.transform=`translate(${i.x.toFixed(1)}px, ${i.y.toFixed(1)}px)`+(o?` rotate(${o.toFixed(3)}rad)`:
""),a}function Ao(t,e){let s=[];return t.forEach(r=>{let n=[0];r.slice(1).forEach((o,a)=>n.push(n[a]+o.distanceTo(r[a])));for(let o=0,a=1;o+1<r.length;o++){for(a=
Math.max(a,o+1);a+1<r.length&&n[a]-n[o]<e;)a++;let i=r[o],c=r[a],f=i.distanceTo(c);f<e||f<.985*(n[a]-n[o])||s.push([i,c])}}),s}function nn({map:t,pane:e,partsOf:s,
nameOf:r,colourOf:n}){let o=Bt(document.createElement("canvas"));o.font=$o;let a=new Map;function i(p){let h=a.get(p)??o.measureText(p).width;return a.set(p,h),
h}let c=p=>s(p).map(h=>h.map(M=>t.layerPointToContainerPoint(M)));function f(p,h,M,{size:k,free:y,take:x}){let _=r(p),b=i(_)+4,v=Ao(h,b),P=Math.max(1,Math.floor(
v.length/24));for(let A=0;A<v.length;A+=P){let[F,Y]=v[(A+p*7*P)%v.length];Y.x<F.x&&([F,Y]=[Y,F]);let tt=F.add(Y).divideBy(2),E=Y.subtract(F),C=Math.hypot(E.x,E.
y),$=L.point(E.x/C,E.y/C),R=L.point($.y,-$.x),N=b/5+6,j=[-2,-1,0,1,2].map(I=>tt.add($.multiplyBy(I*b/5)).subtract([b/10+3,7]));if(!j.every(({x:I,y:u})=>I>4&&u>4&&
I<k.x-60&&u<k.y-30)||!j.every(({x:I,y:u})=>y(I,u,N,14)))continue;j.forEach(({x:I,y:u})=>x(I,u,N,14));let O=tt.subtract($.multiplyBy(b/2-2)).add(R.multiplyBy(6.5)),
D=M(_,"of-system",O.x,O.y,Math.atan2(E.y,E.x));return D.style.color=n(p),D.dataset.system=String(p),D}return null}function d(p,h,M){p.map(k=>{let y=c(k);return{
system:k,parts:y,length:y.reduce((x,_)=>x+re(_),0)}}).sort((k,y)=>y.length-k.length).slice(0,Mt()?12:60).forEach(({system:k,parts:y})=>f(k,y,h,M))}function l(p){
if(e.querySelectorAll(".lit").forEach(F=>F.remove()),e.classList.toggle("one",p!==null),p===null)return;let h=(...F)=>{let Y=$e(t,...F);return Y.classList.add("\
lit"),e.append(Y),Y},M=t.getSize(),k=c(p);if(f(p,k,h,{size:M,free:()=>!0,take:()=>{}}))return;let x=k.flat().filter(({x:F,y:Y})=>F>4&&Y>14&&F<M.x-4&&Y<M.y-30);if(!x.
length)return;let _=r(p),b=i(_),{x:v,y:P}=x[x.length>>1],A=h(_,"of-system",Math.max(4,Math.min(v-b/2,M.x-b-8)),P-18);A.style.color=n(p),A.dataset.system=String(
p)}return{widthOf:i,nameSystems:d,nameOne:l}}var ge=pt(L.Canvas).extend({_initPath(t){this._drawFirst||(this._container.style.display="",pt(L.Canvas.prototype)._update.call(this)),pt(L.Canvas.prototype)._initPath.
call(this,t)},_removePath(t){pt(L.Canvas.prototype)._removePath.call(this,t),this._drawFirst||(this._container.style.display="none")},_update(){pt(this._drawFirst?
L.Canvas:L.Renderer).prototype._update.call(this)}}),sn=4.5,Co=.35/2**sn;function an(t,e,{project:s,clip:r}){let n="",o="",a=()=>{[n,o]=["",""]},i=()=>`${t.getZoom()}\
 ${t.getPixelOrigin()}`;return Object.assign(pt(e),{onAdd(){a(),pt(L.Path.prototype).onAdd.call(this)},_project(){n!==i()&&(s(),this._rings=[],[n,o]=[i(),""])},
_update(){if(!this._map||n!==i())return;let{min:c,max:f}=this._renderer._bounds,d=`${c} ${f}`;d!==o&&(o=d,r.call(this),this._updatePath())}}),a}function Oo(t){let e=t[0];
return t.filter((s,r)=>{let n=r===0||r===t.length-1||Math.abs(s.x-e.x)+Math.abs(s.y-e.y)>=1;return n&&(e=s),n})}function To(t,e,s){let r=e.map(o=>t.project(o,0)),
n=r.length>8?L.LineUtil.simplify(r,Co):r;return{fine:r,coarse:n,bounds:L.bounds(r),closed:s}}function rn(t,e,s,r){let n=null,o=new Map;function a(){n||=s.map(c=>To(
t,c,r)),o=new Map}function i(){let c=2**t.getZoom(),f=t.getPixelOrigin(),{min:d,max:l}=this._renderer._bounds,p=L.bounds(d.subtract([2,2]),l.add([2,2])),h=L.bounds(
p.getTopLeft().add(f).divideBy(c),p.getBottomRight().add(f).divideBy(c));this._parts=[],(n||[]).forEach(M=>{if(!M.bounds.intersects(h))return;let k=o.get(M);if(!k){
let{x:y,y:x}=f,_=t.getZoom()<=sn?M.coarse:M.fine;k=Oo(_.map(b=>new L.Point(Math.round(b.x*c)-y,Math.round(b.y*c)-x))),o.set(M,k)}if(r){let y=L.PolyUtil.clipPolygon(
k,p,!0);y.length&&this._parts.push(y);return}this._parts.push(...cn(k,p))})}return an(t,e,{project:a,clip:i}),e}function cn(t,e){let s=[],r=null;for(let n=1;n<t.
length;n++){let o=L.LineUtil.clipSegment(t[n-1],t[n],e,n>1,!0);if(!o){r=null;continue}r||s.push(r=[o[0]]),r.push(o[1]),o[1]!==t[n]&&(r=null)}return s}var on=-1e7,
_o=4,me=40;function ie(t,e,s,r,n,o=()=>!1){let a=null,i=new Map;function c(p,h){let M=i.get(h);if(M)return M;let k=2**h,y=n(h),x=p.map((v,P)=>{if(!y||!y[P])return new L.
Point(v.x*k,v.y*k);let A=p[Math.max(P-1,0)],F=p[Math.min(P+1,p.length-1)],Y=F.x-A.x,tt=F.y-A.y,E=y[P]/(Math.hypot(Y,tt)||1);return new L.Point(v.x*k-tt*E,v.y*k+
Y*E)});i.size>=_o&&i.delete(i.keys().next().value??NaN);let _=[];x.forEach((v,P)=>{P&&!o(P-1,h)?_[_.length-1].push(v):_.push([v])});let b=_.filter(v=>v.length>1).
map(v=>L.LineUtil.simplify(v,.8));return i.set(h,b),b}function f(){if(a)return;let p=s.map(h=>t.project(h,0));a={points:p,bounds:L.bounds(p)}}function d(){if(!a)
return;let p=t.getZoom(),h=2**p,M=t.getPixelOrigin(),{min:k,max:y}=this._renderer._bounds,x=L.bounds(k,y),_=new L.Bounds,b=L.bounds(k.add(M).subtract([me,me]),y.
add(M).add([me,me])),{points:v,bounds:P}=a;this._parts=[],r.forEach(F=>{let Y=F*256*h;L.bounds(L.point(P.getTopLeft()).multiplyBy(h).add([Y,0]),L.point(P.getBottomRight()).
multiplyBy(h).add([Y,0])).intersects(b)&&c(v,p).forEach(E=>this._parts.push(...cn(E.map(({x:C,y:$})=>new L.Point(C+Y-M.x,$-M.y)),x)))}),this._parts.forEach(F=>F.
forEach(Y=>_.extend(Y))),this._parts.length||_.extend([on,on]);let A=this._clickTolerance();this._pxBounds=L.bounds(_.getTopLeft().subtract([A,A]),_.getBottomRight().
add([A,A]))}let l=an(t,e,{project:f,clip:d});return Object.assign(e,{afresh(){i.clear(),l(),e.redraw()}})}var It=4,No=20,ln=6,Po=44,Bo=140,Io=8,zo=[24e5,12e5,6e5,3e5],un=t=>Math.min(2.5+1.2*t,20),fn=t=>L.point(t.x+t.ox,t.y+t.oy);function Ae(t,e){let s=[];return t.forEach(
(r,n)=>{let o=s[s.length-1],a=e(r);o&&o.value===a?o.to=n+1:s.push({value:a,from:n,to:n+1})}),s}function dn(t){for(let e=0;e<2;e++){let s=t.map(r=>r.map(({users:n,
close:o})=>o.some(a=>a.users.length>n.length||a.users.some(i=>!n.includes(i)))?[...new Set([...n,...o.flatMap(a=>a.users)])].sort((a,i)=>a-i):n));t.forEach((r,n)=>r.
forEach((o,a)=>{o.users=s[n][a]}))}t.forEach(e=>{Ae(e,s=>s.users.length>1).forEach(({value:s,from:r,to:n})=>{let o=s&&re(e.slice(r,n).map(a=>L.point(a.x,a.y)))>=
No;for(let a=r;a<n;a++){let i=0,c=0;for(let f=Math.max(r,a-ln);f<Math.min(n,a+ln+1);f++,c++)i+=e[f].users.length;e[a].count=o?Math.round(i/c):0}})})}function ye(t,e,s,r=()=>{}){
e.visit(()=>{for(let n of zo)t.getZoom()<It&&e.frame(s.toBounds(n));t.getZoom()<It&&t.setView(s,It,{animate:!1}),r()})}function Ce(t,e){let s=new Map,r=new Map;
return{size:()=>r.size,put(n,o,a){let i=s.get(n);if(!i){let c=g("button",e),f=L.divIcon({className:"trunk-holder",html:c,iconSize:[0,0]}),d=i={button:c,at:o,marker:L.
marker(o,{pane:"numbers",keyboard:!1,icon:f})};L.DomEvent.disableClickPropagation(c),c.addEventListener("keydown",l=>l.stopPropagation()),a(c,()=>d.at)}i.at=o,i.
marker.setLatLng(o).addTo(t),r.set(n,i)},done(){s.forEach(({marker:n,button:o},a)=>{r.has(a)||(o===document.activeElement&&t.getContainer().focus({preventScroll:!0}),
n.remove())}),[s,r]=[r,new Map]}}}function hn({map:t,routes:e},s){e.length&&["trunk-edges","trunks"].forEach((c,f)=>{t.createPane(c).style.zIndex=String(404+f)});
let r=new Map,n=[],o=Ce(t,"trunk-count");function a(c){let f=r.get(c);if(f)return f;let d=un(c),l={pane:"trunks",interactive:!1,smoothFactor:0},p=L.polyline([],
{pane:"hits",className:"hit",weight:Math.max(d,18),smoothFactor:0,bubblingMouseEvents:!1});p.on("click",M=>ye(t,s,M.latlng)),p.on("mouseover",()=>s.highlight(-1));
let h=[L.polyline([],{...l,pane:"trunk-edges",className:"trunk-edge",weight:d+3}),L.polyline([],{...l,className:"trunk",weight:d}),p];return r.set(c,h),h}function i(c){
n=[];let f=new Map;e.forEach(({shown:d,dots:l})=>{d&&(Ae(l,p=>p.count).forEach(({value:p,from:h,to:M})=>{if(!p)return;let k=l.slice(Math.max(h-1,0),M+1).map(fn),
y=f.get(p)||[];f.set(p,y),y.push(L.LineUtil.simplify(k,.4).map(x=>t.unproject(x,c)))}),Ae(l,p=>p.count?p.users.join():"").forEach(({value:p,from:h,to:M})=>{p&&n.
push({points:l.slice(h,M).map(fn),users:l[h].users})}))}),f.forEach((d,l)=>a(l).forEach(p=>p.setLatLngs(d).addTo(t))),r.forEach((d,l)=>{f.has(l)||d.forEach(p=>p.
remove())})}return s.onLayout(({zoom:c,origin:f,size:d,free:l,take:p})=>{let h=new Map,M=n.map(({points:k,users:y})=>({users:y,points:k.map(x=>x.subtract(f)).filter(
({x,y:_})=>x>40&&_>14&&x<d.x-40&&_<d.y-30)})).map(k=>({...k,length:re(k.points)})).filter(({length:k})=>k>=Po).sort((k,y)=>y.users.length-k.users.length||y.length-
k.length);for(let{points:k,users:y}of M){if(o.size()>=Io)break;let x=y.join(),_=h.get(x)||[],b=62,v=22,P=[.5,.4,.6,.3,.7,.2,.8].map(A=>k[Math.floor(A*k.length)]).
find(A=>l(A.x-b/2,A.y-v/2,b,v)&&_.every(F=>F.distanceTo(A)>Bo));P&&(p(P.x-b/2,P.y-v/2,b,v),h.set(x,[..._,P]),o.put(`${x} ${_.length}`,t.unproject(P.add(f),c),(A,F)=>{
A.textContent=`${y.length} routes`,nt(A,{"aria-label":`${y.length} routes: show them apart`}),A.title=`Their numbers: ${y.map(Y=>Y+1).join(", ")}`,A.addEventListener(
"click",()=>ye(t,s,F()))}))}o.done()}),s.addInk((c,f)=>n.flatMap(({points:d,users:l})=>{let p=un(l.length)/3;return d.map(h=>h.subtract(f)).flatMap(({x:h,y:M})=>[
{x:h,y:M},{x:h-p,y:M-p},{x:h+p,y:M+p}])})),{draw:i}}var Te=4,Ro=.6/2**It,jo=.96,Do=24,Fo=70,[Qt,te]=[24,16],pn=t=>Math.min(1+.4*t,8),mn=({shown:t})=>t.length>=Te,_e=(t,e)=>t!==null&&e<It&&t.size*2**e>Do,Oe=(t,e,s)=>new L.
Point(t.x+(e.x-t.x)*s,t.y+(e.y-t.y)*s);function Zo(t){let e=new Map,s=({x:r,y:n},o=0,a=0)=>(Math.floor(2*r)+o)*4096+Math.floor(2*n)+a;t.forEach(r=>{let[n,o]=r.points,
a=Math.ceil(2*n.distanceTo(o))+1;for(let i=0;i<=a;i++){let c=s(Oe(n,o,i/a));e.set(c,(e.get(c)||new Set).add(r))}}),t.forEach(r=>{let[n,o]=r.points,a=Oe(n,o,.5),
i=new Set(r.users);[-1,0,1].forEach(c=>[-1,0,1].forEach(f=>e.get(s(a,c,f))?.forEach(({points:[d,l],users:p})=>{Math.abs((o.x-n.x)*(l.x-d.x)+(o.y-n.y)*(l.y-d.y))<
jo*n.distanceTo(o)*d.distanceTo(l)||L.LineUtil.pointToSegmentDistance(a,d,l)<Ro&&p.forEach(M=>i.add(M))}))),r.beside=[...i]})}function Uo(t){let e=new Set;t.filter(
mn).forEach(s=>{let r=[s],n=0;for(let o=r[0],a=0;o;o=r[++a])e.has(o)||(e.add(o),n+=o.points[0].distanceTo(o.points[1]),r.push(...o.next.map(([i])=>i).filter(i=>mn(
i)&&!e.has(i))));n&&r.forEach(o=>{o.size=n})})}function qo(t){let e=new Map,s=new Set;return t.forEach(({latlngs:r,edges:n})=>{let o=0;n.forEach((a,i)=>{let{shown:{
length:c},live:f,size:d}=a,l=!d||s.has(a)?0:f?c:-c;if(l){let p=e.get(l)||{latlngs:[],steps:[]};e.set(l,p),s.add(a),l!==o&&(p.latlngs.length&&p.steps.push(null),
p.latlngs.push(r[i])),p.latlngs.push(r[i+1]),p.steps.push(a)}o=l})}),e}function we(t,e){return(pt(t)._parts||[]).map(r=>r.slice(1).flatMap((n,o)=>{let a=r[o],i=Math.
ceil(n.distanceTo(a)/8);return Array.from({length:i},(c,f)=>Oe(a,n,f/i).add(e))}))}function gn(t,{segments:e,edges:s},r,{tip:n,names:o,turnsOf:a,look:i}){let c=L.
layerGroup().addTo(t),f=Ce(t,"trunk-count of-systems"),d=[];Zo(s);function l(y,x){let _=t.project(y,0),b=({points:[A,F]})=>L.LineUtil.pointToSegmentDistance(_,A,
F),{shown:v,live:P}=s.filter(A=>A.size&&A.shown.length===x).reduce((A,F)=>b(F)<b(A)?F:A);n.setLatLng(y).setContent(g("div","of-trunk",g("b","",`${v.length} syst\
ems`),...P<v.length?[g("div","",`planned or not verified: ${v.length-P}`)]:[],g("small","",v.map(A=>o[A]).sort().join(", ")))).addTo(t)}let p=()=>{n.remove()},h=(y,x)=>ye(
t,r,y,()=>{l(y,x),t.once("movestart",p)});function M(){let y=[];c.clearLayers(),d=[],[...qo(e)].sort(([x],[_])=>Math.abs(_)-Math.abs(x)).forEach(([x,{latlngs:_,
steps:b}])=>{let v=Math.abs(x),[P,A]=i(pn(v),x<0).map(F=>ie(t,L.polyline(_,F),_,a(_),()=>null,(Y,tt)=>!_e(b[Y],tt)));A.on("mouseover",F=>l(F.latlng,v)).on("mous\
eout",p).on("click",F=>h(F.latlng,v)),c.addLayer(P).addLayer(A),y.push(P),d.push({line:A,count:v})}),[...d.map(({line:x})=>x),...y,...e.map(({line:x})=>x).reverse()].
forEach(x=>x.bringToBack())}function k({zoom:y,origin:x,free:_,take:b,inside:v}){let P=t.getPixelOrigin().subtract(x),A=Mt()?5:10,F=[],Y=({points:tt,count:E})=>E*
Math.min(tt.length,6);d.flatMap(({line:tt,count:E})=>we(tt,P).map(C=>({points:C,count:E}))).sort((tt,E)=>Y(E)-Y(tt)).forEach(({points:tt,count:E})=>{let C=F.length<
A&&tt.length>1&&tt.map(($,R)=>({at:$,off:Math.abs(2*R-tt.length)})).sort(($,R)=>$.off-R.off).map(({at:$})=>$).find($=>v($.x-Qt,$.y-te,2*Qt,2*te)&&_($.x-Qt/2,$.y-
te/2,Qt,te)&&F.every(R=>R.distanceTo($)>Fo));C&&(b(C.x-Qt/2,C.y-te/2,Qt,te),F.push(C),f.put(`${E} ${F.length}`,t.unproject(C.add(x),y),($,R)=>{$.textContent=String(
E),nt($,{"aria-label":`${E} systems: show them apart`}),$.addEventListener("click",()=>h(R(),E)),["mouseenter","focus"].forEach(N=>$.addEventListener(N,()=>l(R(),
E))),["mouseleave","blur"].forEach(N=>$.addEventListener(N,p))}))}),f.done()}return r.addInk((y,x)=>d.flatMap(({line:_,count:b})=>{let v=pn(b)/3;return we(_,t.getPixelOrigin().
subtract(x)).flat().flatMap(P=>[P,P.add([v,v]),P.subtract([v,v])])})),{draw:M,number:k,count(y,x){let _=s.map(v=>{let P=v.size;return Object.assign(v,{shown:v.beside.
filter(y),size:0}),v.live=v.shown.filter(x).length,P});Uo(s);let b=new Set(s.filter((v,P)=>v.size!==_[P]));e.forEach(v=>{v.edges.some(P=>b.has(P))&&v.line.afresh()}),
M()}}}function yn(t){let e=new Map,s=[],r=new Array(5).fill(0);return t.forEach((o,a)=>(o.places||[]).forEach(i=>{let c=e.get(i);c?c.push(a):e.set(i,[a])})),t.map((o,a)=>a).
sort((o,a)=>(t[a].places||[]).length-(t[o].places||[]).length).forEach(o=>{let a=r.map(i=>i/(4*t.length));(t[o].places||[]).forEach(i=>(e.get(i)||[]).forEach(c=>{
s[c]!==void 0&&a[s[c]]++})),s[o]=a.indexOf(Math.min(...a)),r[s[o]]++}),s}function wn(t,e,s){let r=new Map,n=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,o=e.map(
({latlngs:a,item:i})=>a.slice(1).map((c,f)=>{let d=n(a[f]),l=n(c),p=d<l?`${d} ${l}`:`${l} ${d}`,h=r.get(p)||{points:[a[f],c].map(M=>t.project(M,0)),users:new Set,
turn:0,next:[],order:[],beside:[],shown:[],live:0,size:0};return r.set(p,h),h.users.add(i.system),{edge:h,sense:d<l?1:-1}}));return o.forEach((a,i)=>{e[i].edges=
a.map(({edge:c})=>c),a.slice(1).forEach(({edge:c,sense:f},d)=>{let l=a[d];l.edge.next.push([c,f*l.sense]),c.next.push([l.edge,f*l.sense])})}),r.forEach(a=>{if(a.
turn)return;a.turn=1;let i=[a];for(let c=i.pop();c;c=i.pop())for(let[f,d]of c.next)f.turn||(f.turn=c.turn*d,i.push(f))}),r.forEach(a=>{a.order=[...a.users].sort(
(i,c)=>s[c]-s[i]||i-c)}),e.forEach((a,i)=>{let{facts:{from:c,to:f},system:d}=a.item,l=o[i].map(({edge:{order:p,turn:h},sense:M})=>M*h*(p.indexOf(d)-(p.length-1)/
2));l.some(p=>p)&&(a.slots=a.latlngs.map((p,h)=>h===0&&typeof c=="number"||h===l.length&&typeof f=="number"?0:((l[h-1]??l[h])+(l[h]??l[h-1]))/2))}),[...r.values()]}var Ne={year:900,cut:4500,other:2800},Ho=11e5,bn={play:"M8 5.5V18.5L18.5 12Z",pause:"M8.5 6V18M15.5 6V18",back:"M14.5 6L8.5 12L14.5 18",on:"M9.5 6L15.5 12L9.5 1\
8"};function Pe(t,e){let s=e.map(({id:r})=>t.systems[r||""]||[]);return(r,n)=>{let o="";for(let[a,i]of s[r]){if(a>n)break;o=i}return o}}var Go=t=>{let e=10**Math.
max(0,Math.floor(Math.log10(t||1))-2);return(Math.floor(t/e)*e).toLocaleString("en")};function Ln({map:t,data:e,box:s,panel:r,features:n},o,{story:a,body:i,show:c,
all:f}){let d=window.matchMedia("(prefers-reduced-motion: reduce)"),l=Pe(a,n.systems),{chapters:p}=a,h=new Map(n.systems.map(({id:G},Z)=>[G,Z])),M=new Map(n.segments.
map(({id:G},Z)=>[G,Z])),k=document.documentElement.lang==="ar"?"، ":", ",y=G=>G.flatMap(Z=>h.get(Z)??[]),x,_=!1,b=null,v=t.getZoom(),P=!1,A=g("div","large-year");
nt(A,{"aria-hidden":!0}),A.hidden=!0,s.append(A);function F(G,Z,at){let st=g("button",G,ae(bn[G]));return nt(st,{"aria-label":Z}),st.title=Z,st.addEventListener(
"click",at),st}let Y=F("play","Play the years",()=>_?mt():Tt()),tt=g("div","turns",Y,F("back","Previous cut",()=>Rt(-1)),F("on","Next cut",()=>Rt(1)),f),E=g("dl",
"counts"),C=g("div","changes"),$=g("details","not-known"),R=g("div","scene");nt(R,{role:"status"});let N=g("ol","moments"),j=g("ul","chapters",...p.map((G,Z)=>{
let at=g("button","",g("b","",G.key.slice(0,4))," ",...G.zones.flatMap((st,ht)=>[ht?k:"",g("bdi","",st)]));return nt(at,{"aria-pressed":!1}),at.addEventListener(
"click",()=>{mt(),q(Z,0)}),g("li","",at)})),O=g("p","later"),D=g("p","","A system counts from the year in which it is said to be ready for service, at the end o\
f the year. One whose year is not known, or that nobody has reported in service within five years, is counted apart and not drawn. The lines are modelled, and c\
rossing paths on land are those of today.");i.append(tt,R,N,E,$,C,...p.length?[g("h3","","Cuts"),j]:[],O,D);let I=G=>G.flatMap((Z,at)=>[at?k:"",g("bdi","",n.systems[Z].
name)]),u=(G,Z)=>g("div","",g("dt","",G),g("dd","",Z));function w(G){let Z=n.systems.map((dt,gt)=>gt),at=dt=>Z.filter(gt=>l(gt,G)===dt),st=at("s"),ht=st.flatMap(
dt=>a.published[n.systems[dt].id||""]??[]);return{live:st,planned:at("p"),unknown:at("n"),stations:new Set(st.flatMap(dt=>n.systems[dt].places||[])).size,km:ht.
reduce((dt,gt)=>dt+gt,0),measured:ht.length,ready:st.filter(dt=>l(dt,G-1)!=="s"&&String(n.systems[dt].ready||"").startsWith(String(G))),over:Z.filter(dt=>l(dt,G-
1)==="s"&&l(dt,G)===""),cuts:a.cuts[String(G)]||0}}function S(G){if([E,$,C,O].forEach(dt=>{dt.hidden=G===null}),A.hidden=G===null,G===null)return;let Z=w(G),at=G<
a.data_year;E.replaceChildren(u("In service",String(Z.live.length)),u("Landing stations of these systems",String(Z.stations)),u("Published length of these syste\
ms, km",Z.measured?`${Go(Z.km)} or more, of ${Z.measured} of ${Z.live.length}`:"not known"),u("Planned, stated for then",at?"not recorded":String(Z.planned.length)),
u("Recorded cuts that began in the year",String(Z.cuts))),$.hidden=!Z.unknown.length,$.replaceChildren(g("summary","",g("span","","Year or status not known"),g(
"b","",String(Z.unknown.length))),g("p","",...I(Z.unknown))),C.replaceChildren(...Z.ready.length?[g("p","",g("b","","Ready for service in the year: "),...I(Z.ready))]:
[],...Z.over.length?[g("p","",g("b","",G>a.data_year?"No longer counted, by age or stated end: ":"Ended in the year: "),...I(Z.over))]:[]),O.hidden=at||G===a.data_year,
O.textContent=a.retired_at===null?`After ${a.data_date}: in service as last seen, planned as stated; none of it is sure.`:`After ${a.data_date}: in service as l\
ast seen and assumed retired at ${a.retired_at} years, planned as stated; none of it is sure.`;let st=b&&p[b.at].moments[b.moment],ht=b?U(p[b.at],b.moment).cut.
size:0;A.replaceChildren(g("b","",String(G)),g("span","",st?st.date||"date of repair not known":`${Z.live.length} in service`),...ht?[g("span","cut",`${ht} cut`)]:
[])}let z=L.layerGroup();function U(G,Z){let at=new Set,st=new Set;return G.moments.slice(0,Z+1).forEach(({what:ht,systems:dt})=>y(dt).forEach(gt=>{ht==="cut"&&
(at.add(gt),st.delete(gt)),ht==="back"&&(at.delete(gt),st.add(gt))})),{cut:at,back:st}}function K(){if(z.clearLayers(),!b)return;let G=p[b.at],{cut:Z,back:at}=U(
G,b.moment),st=getComputedStyle(document.documentElement),ht=st.getPropertyValue("--cut").trim(),dt=st.getPropertyValue("--halo").trim(),gt=G.incidents.filter(({
id:wt})=>G.moments.slice(0,(b?.moment??0)+1).some(({incident:Et})=>Et===wt)),vt=new Set(gt.flatMap(wt=>wt.out.flatMap(Et=>M.get(Et)??[])));[...at,...Z].forEach(
wt=>o.systemLines(wt).forEach(({number:Et,draw:At})=>{let _t=Z.has(wt)&&vt.has(Et);At({color:dt,weight:_t?7:5,opacity:1,dashArray:void 0}).addTo(z);let Yt=At({opacity:1,
..._t?{color:ht,weight:3.5,dashArray:void 0}:{weight:2.6}}).addTo(z);_t&&(pt(Yt).cut=n.segments[Et].id)})),gt.forEach(({at:wt,radius_m:Et,boxes:At=[],zone:_t})=>{
let Yt={pane:"accuracy",className:"accuracy cut-ring",interactive:!1};if(At.forEach(Kt=>L.rectangle(Kt,Yt).addTo(z)),wt)L.circle(wt,{radius:Et||0,...Yt}).addTo(
z),L.circleMarker(wt,{pane:"measure",className:"cut-spot",radius:6,interactive:!1}).addTo(z);else if(At.length){let[[[,Kt],[de,m]]]=At,T=g("span","",g("bdi","",
_t),": ",g("span","","where in it is not known"));L.tooltip({permanent:!0,direction:"top",className:"tip ring-tip",offset:[0,-2]}).setLatLng([de,(Kt+m)/2]).setContent(
T).addTo(z)}})}o.onDraw(()=>K());function W(G){let Z=G.incidents.flatMap(({at,radius_m:st,boxes:ht=[]})=>at?[L.latLng(at).toBounds(Math.max(2.2*(st||0),Ho))]:ht.
map(dt=>L.latLngBounds(dt)));Z.length&&et(Z.reduce((at,st)=>at.extend(st),L.latLngBounds(Z[0].getSouthWest(),Z[0].getNorthEast())))}function et(G){let Z=s.getBoundingClientRect(),
at=i.getBoundingClientRect(),st=r.getBoundingClientRect(),ht=at.width>0&&at.width<.7*Z.width,dt=!Mt()&&!r.classList.contains("closed")?Z.right-st.left:0;t.fitBounds(
G,{paddingTopLeft:[ht?at.right-Z.left+12:12,Mt()&&!ht?st.bottom-Z.top+A.offsetHeight+12:40],paddingBottomRight:[dt+12,at.width>0&&!ht?Z.bottom-at.top+8:40],animate:!d.
matches,maxZoom:7})}let ot=null,J=()=>({at:t.getCenter(),zoom:t.getZoom()});function lt(){if(!ot)return;let{from:G,to:Z}=ot,at=J();ot=null,Z&&at.zoom===Z.zoom&&
t.project(at.at).distanceTo(t.project(Z.at))<2&&t.setView(G.at,G.zoom,{animate:!d.matches})}let rt=({what:G})=>({cut:"Cut: ",back:"Back in service: ","not known":"\
Date of repair not known: "})[G],B=({date:G,what:Z})=>g("h3","",...G?[g("time","",G)]:[],...Z==="back"&&G.length<10?[" ",g("small","","the day is not known")]:[]);
function H(G,Z){let at=n.incidents.findIndex(({id:At})=>At===Z.incident),st=n.incidents[at],ht=g("p",`who ${Z.what.replace(" ","-")}`,g("b","",rt(Z)),...I(y(Z.systems)));
if(!st)return[B(Z),ht];let{facts:dt}=st,gt=G.incidents.find(({id:At})=>At===Z.incident),vt=At=>[dt[At]??""].flat().filter(_t=>typeof _t=="string").join(""),wt=(At,_t)=>_t?
[g("b","",At),g("bdi","",_t),". "]:[],Et=g("button","record","The record and its sources");return Et.addEventListener("click",()=>{mt(),o.open("incident",at,null)}),
[B(Z),g("p","name",g("bdi","",st.name)),ht,g("p","",...wt("Cause: ",vt("cause")),...wt("Effect: ",vt("effect"))),g("p","small",...wt("Place: ",vt("place")),...gt?.
at?wt("Ring: ",vt("accuracy")):[g("span","","Where in its zone it lay is not known: the box is the zone.")]),...gt?.out.length?[g("p","small","The cut lay on on\
e or more of the red parts.")]:[],...X(st.sources||[]),Et]}function X(G){let[Z,...at]=G.map(ht=>n.sources[ht]);if(!Z)return[];let st=g("bdi","",Z.publisher||Z.title);
return[g("p","small",g("b","","Source: "),st,...Z.date?[k,g("bdi","",Z.date)]:[],...at.length?[" ",g("span","",`and ${at.length} more`)]:[])]}function q(G,Z,at=!0){
let st=p[G],ht=st.moments[Z],dt=b?.at!==G;i.hidden&&c(),b={at:G,moment:Z},o.affected=new Set(st.incidents.flatMap(({systems:vt})=>y(vt))),s.classList.add("telli\
ng"),z.addTo(t),P=!0;let gt=st.moments.slice(0,Z+1).map(({date:vt})=>vt).filter(Boolean);o.setYear(Number(gt[gt.length-1].slice(0,4))),P=!1,R.replaceChildren(...H(
st,ht)),N.replaceChildren(...st.moments.map((vt,wt)=>{let Et=g("button",vt.what.replace(" ","-"),...vt.date?[g("b","",vt.date)," "]:[],g("span","",rt(vt)),...I(
y(vt.systems)));return wt===Z&&nt(Et,{"aria-current":"step"}),Et.addEventListener("click",()=>{mt(),q(G,wt,!1),N.querySelectorAll("button")[wt].focus()}),g("li",
"",Et)})),[...j.querySelectorAll("button")].forEach((vt,wt)=>nt(vt,{"aria-pressed":wt===G})),dt&&at&&(ot={from:ot?.from??J(),to:null},W(st),t.once("moveend",()=>{
ot&&(ot.to=J())}),d.matches&&ot&&(ot.to=J())),o.state.changed()}function ct(){b&&(b=null,o.affected=null,s.classList.remove("telling"),z.clearLayers().remove(),
R.replaceChildren(),N.replaceChildren(),j.querySelectorAll("button").forEach(G=>nt(G,{"aria-pressed":!1})),lt())}o.onYear(G=>{!P&&b&&ct(),!P&&G===null&&mt(),S(G)});
function ft(G){_=G;let Z=G?"Pause":"Play the years";Y.replaceChildren(ae(bn[G?"pause":"play"])),nt(Y,{"aria-label":Z}),Y.title=Z,clearTimeout(x),G&&Lt()}let mt=()=>{
_&&ft(!1)};function Tt(){!b&&t.getZoom()<=v&&et(e.bounds),!b&&(o.year===null||o.year>=a.last)&&o.setYear(a.first),ft(!0)}function Lt(){let G=b&&p[b.at].moments[b.
moment];x=setTimeout(qt,G?G.what==="cut"?Ne.cut:Ne.other:Ne.year)}let xt=G=>Number(p[G].key.slice(0,4));function qt(){let G=o.year??a.first;if(b){let{at:Z,moment:at}=b;
if(at+1<p[Z].moments.length)q(Z,at+1);else if(Z+1<p.length&&xt(Z+1)<=G)q(Z+1,0);else if(G<a.last)o.setYear(G+1);else return mt()}else{let Z=p.findIndex((at,st)=>xt(
st)===G);if(Z>=0)q(Z,0);else if(G<a.last)o.setYear(G+1);else return mt()}return Lt()}function Rt(G){if(!p.length)return;mt();let Z=o.year??(G>0?-1/0:1/0),st=p.map(
(dt,gt)=>gt).filter(dt=>b?(dt-b.at)*G>0:(xt(dt)-Z)*G>0),ht=G>0?[0,st[0]]:[p.length-1,st[st.length-1]];q(ht[1]??ht[0],0)}let ke=()=>o.state.add("chapter",()=>b?`${p[b.
at].key}.${b.moment}`:"",G=>{let[,Z,at]=/^(\d{4}-\d{2})(?:\.(\d))?$/.exec(G)||[],st=p.findIndex(ht=>ht.key===Z);st>=0?q(st,Math.min(Number(at||0),p[st].moments.
length-1),!location.hash.includes("view=")):ct()});return S(o.year),{pause:mt,link:ke}}var Vo=11,Wo=3.2,Yo=6e4,Ko=["out of service","retired","cancelled"],be="schematic",Jo=["inferred",be,"assumed"],Be=t=>t==="in service"?"live":Ko.includes(t)?"go\
ne":"plan",Xo=t=>Jo.includes(t.confidence||""),Ie=t=>t.confidence===be?be:Xo(t)?"modelled":"known",ee=t=>Number(String(t||"").slice(0,4))||null,xn=t=>t.length>32?
`${t.slice(0,30)}…`:t;function Qo(t){let e=t.reduce((s,r)=>r.length>s.length?r:s);return e[e.length>>1]}function ze(t){let e=[g("bdi","en clip",t.name)];if(t.
name_ar){let s=g("span","ar clip",t.name_ar);s.lang="ar",s.dir="rtl",e.push(" ",s)}return e}async function Mn({map:t,data:e,box:s,panel:r,features:n},o){let a=!e.
routes.length,i=t.createPane("catalogue-hot"),c=t.createPane("catalogue-names");Object.assign(i.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(c.style,
{zIndex:"605",pointerEvents:"none"});let f=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),d=new ge({pane:"catalogue-hot",padding:.25}),l=L.circle([0,0],{radius:10,
pane:"accuracy",className:"accuracy",interactive:!1});function p(){let m=getComputedStyle(document.documentElement),T=V=>m.getPropertyValue(`--${V}`).trim();return{
soft:T("soft"),ink:T("ink"),halo:T("halo"),land:T("land"),trunk:T("systems"),thin:Number(T("thin")),dashes:[Number(T("dash")),Number(T("gap"))],routes:Array.from(
{length:7},(V,Q)=>T(`route-${Q}`))}}let h=p(),M=null,k=e.story?Pe(e.story,n.systems):null,y=m=>{if(M===null||!k)return Be(n.systems[m].status);let T=k(m,M);return T===
"s"?"live":T==="p"?"plan":"gone"},x=a?yn(n.systems):[],_=m=>{let T=y(m);return!a||T==="gone"?h.soft:h.routes[x[m]]},b=m=>h.dashes.map(T=>T*m).join(" ");function v(m){
let T=y(m.system),V=Ie(m),Q=T==="gone"?1:V==="known"?2.2:V===be?1.6*h.thin:1.6;return{color:_(m.system),weight:Q,lineCap:"butt",opacity:T==="gone"?.6:a?.95:.75,
dashArray:T==="plan"?b(Q):void 0}}let[[,P],[,A]]=e.window,F=m=>{let T=m.map(ut=>ut.lng),V=T.reduce((ut,$t)=>Math.min(ut,$t)),Q=T.reduce((ut,$t)=>Math.max(ut,$t));
return[0,...V<P?[1]:[],...Q>A?[-1]:[]]},Y=m=>Math.min(Wo,Vo/(Vt(20,m)/1e3));function tt(m,T,V=!0){let{latlngs:Q}=m,ut=L.polyline(Q,T),$t=(Ct,kt)=>_e(m.edges[Ct]||
null,kt)&&m.look!=="gone";return ie(t,ut,Q,F(Q),Ct=>{let kt=Y(Ct);return m.slots&&m.slots.map((Pt,se)=>$t(se,Ct)||$t(se-1,Ct)?0:Pt*kt)},(Ct,kt)=>!V&&$t(Ct,kt))}
let E=n.segments.map((m,T)=>{let V={item:m,latlngs:m.line,slots:null,edges:[],look:y(m.system)},Q=tt(V,{renderer:f,pane:"catalogue",bubblingMouseEvents:!1,...v(
m)},!1);return Q.on("mouseover",ut=>et(m.system,ut.latlng)),Q.on("mousemove",ut=>o.pointedSegment(T,ut.latlng)),Q.on("mouseout",()=>et(null)),Q.on("click",ut=>o.
open("system",m.system,ut.latlng,T)),pt(Q).system=n.systems[m.system].name,Object.assign(V,{line:Q})}),C=n.systems.map(()=>[]);E.forEach(m=>C[m.item.system].push(
m));let $=[];if(E.reduce((m,{latlngs:T})=>m+T.length,0)<=Yo){let m=C.map(T=>{let V=T.flatMap(({latlngs:Q})=>Q.map(ut=>ut.lat));return V.reduce((Q,ut)=>Q+ut,0)/(V.
length||1)});$=wn(t,E,m)}await bt();let R={live:!1,plan:!1,gone:!1},N=L.layerGroup(),j=m=>{if(M!==null&&k)return y(m)!=="gone";let{ready:T,over:V}=n.systems[m];
return M===null||(ee(T)||0)<=M&&(ee(V)||1/0)>=M},O=m=>R[y(m)]&&j(m);function D(){E.forEach(m=>{let T=O(m.item.system),V=y(m.item.system);V!==m.look&&(m.look=V,m.
line.setStyle(v(m.item)),m.line.afresh()),T!==N.hasLayer(m.line)&&(T?N.addLayer(m.line):N.removeLayer(m.line))}),z?.count(m=>O(m)&&y(m)!=="gone",m=>y(m)==="live")}
N.addTo(t),o.onYear(m=>{M=m,D(),K(I,!0),X(),qt(),Yt()},[...n.systems.flatMap(m=>[ee(m.ready),ee(m.over)]),...n.incidents.map(m=>m.lat===void 0?null:ee(m.start)),
...e.story?[e.story.first,e.story.last]:[]]),o.systemLines=m=>C[m].map(T=>({number:E.indexOf(T),draw:V=>tt(T,{...v(T.item),renderer:d,pane:"catalogue-hot",interactive:!1,
...V})}));let I=null,u=null,w=L.layerGroup().addTo(t),S=L.tooltip({direction:"top",className:"tip",offset:[0,-6]}),z=a?gn(t,{segments:E,edges:$},o,{tip:S,turnsOf:F,
names:n.systems.map(({name:m})=>m),look:(m,T)=>{let V={opacity:1,renderer:f,pane:"catalogue"};return[{...V,color:h.halo,weight:m+2.4,interactive:!1},{...V,color:h.
trunk,weight:m,bubblingMouseEvents:!1,...T?{lineCap:"butt",dashArray:b(m)}:{}}]}}):null,U;function K(m,T=!1){m===I&&!T||(I=m,clearTimeout(U),U=setTimeout(()=>W(
m)))}function W(m){if(w.clearLayers(),s.classList.toggle("has-hot-system",m!==null),document.querySelectorAll(".systems .hot").forEach(V=>V.classList.remove("ho\
t")),a&&at(m),m===null)return;let T=document.querySelector(`.systems [data-system="${m}"]`);T&&T.classList.add("hot"),C[m].forEach(V=>{let Q=v(V.item),ut=a?Q.color:
h.ink,{weight:$t=0}=Q;[{color:h.halo,weight:$t+5},{...Q,color:ut,weight:$t+1.5,opacity:1}].forEach(kt=>tt(V,{renderer:d,pane:"catalogue-hot",interactive:!1,...kt}).
addTo(w))})}function et(m,T){if(K(m===null?u:m),m===null||!T){S.remove();return}S.setLatLng(T).setContent(g("bdi","clip",n.systems[m].name)).addTo(t)}function ot(m){
l.remove(),m&&m.accuracy_m&&m.lat!==void 0&&m.lon!==void 0&&l.setLatLng([m.lat,m.lon]).setRadius(m.accuracy_m).addTo(t)}let J=m=>o.open("place",m,ct[m].latlng),
lt=n.places.map(()=>0);n.systems.forEach(m=>(m.places||[]).forEach(T=>{lt[T]++}));let rt=[],B=L.layerGroup(),H=[];function X(){if(!k)return;let m=new Set(n.systems.
flatMap((T,V)=>j(V)?T.places||[]:[]));H.forEach((T,V)=>{T.away=M!==null&&!m.has(T.place),T.away?B.removeLayer(rt[V]):B.addLayer(rt[V])})}let q=new Set(e.routes.
flatMap(({legs:m})=>[{at:m[0],last:!1},{at:m[m.length-1],last:!0}]).map(({at:[m,T],last:V})=>n.legs[m].facts[T===V?"from":"to"])),ct=n.places.map((m,T)=>{let V=L.
latLng(m.lat,m.lon);if(m.role==="other"){let kt=L.circleMarker(V,{renderer:f,pane:"catalogue",radius:a?3.2:4,weight:1.3,fillOpacity:1,color:h.ink,fillColor:h.land,
bubblingMouseEvents:!1});return kt.on("click",()=>J(T)),kt.on("mouseover",()=>{S.setLatLng(V).setContent(g("span","",...ze(m))).addTo(t)}).on("mouseout",()=>S.remove()),
B.addLayer(kt),rt.push(kt),H.push({latlng:V,text:m.name,rank:lt[T],className:"of-place",off:!1,place:T}),{latlng:V}}let Q=g("span","place-name",...ze(m)),ut=m.role===
"station",$t=ut?14:8,Ct=L.marker(V,{icon:L.divIcon({className:`place ${m.role}`,html:g("div","dot",g("i"),Q),iconSize:[$t,$t]}),zIndexOffset:ut?200:-200,riseOnHover:!0}).
addTo(t);return Ct.getElement()?.setAttribute("aria-label",[m.name,m.name_ar].filter(Boolean).join(" ")),ut||Ct.bindTooltip(g("span","",...ze(m)),{direction:"to\
p",className:"tip"}),Ct.on("click",()=>J(T)),Ct.on("keypress",kt=>{kt.originalEvent.key==="Enter"&&J(T)}),o.addLabel({latlng:V,element:Q,dot:!0,rank:ut?q.has(T)?
3:2:0}),{latlng:V}});o.places=ct,await bt();let ft=n.stretches.map((m,T)=>{let V=m.line,Q=ie(t,L.polyline(V,{renderer:f,pane:"catalogue",bubblingMouseEvents:!1,
color:h.ink,weight:3.5,opacity:.28}),V,[0],()=>null);return Q.on("click",ut=>o.open("stretch",T,ut.latlng)),Q.on("mouseover",ut=>{S.setLatLng(ut.latlng).setContent(
g("bdi","clip",m.name)).addTo(t)}).on("mouseout",()=>S.remove()),{item:m,latlngs:V,line:Q}}),mt=L.layerGroup(ft.map(({line:m})=>m)),Tt=pt(L.CircleMarker).extend(
{_updatePath(){let m=this._renderer,T=this._point,V=this._radius,Q=m._ctx;!m._drawing||this._empty()||(Q.beginPath(),Q.moveTo(T.x,T.y-V),Q.lineTo(T.x+V,T.y),Q.lineTo(
T.x,T.y+V),Q.lineTo(T.x-V,T.y),Q.closePath(),m._fillStroke(Q,this))}}),Lt=L.layerGroup(),xt=[];n.incidents.forEach((m,T)=>{if(m.lat===void 0||m.lon===void 0)return;
let V=L.latLng(m.lat,m.lon),Q=new Tt(V,{renderer:f,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:h.halo,fillColor:h.ink,bubblingMouseEvents:!1});Q.
on("click",()=>o.open("incident",T,V)),Q.on("mouseover",()=>{S.setLatLng(V).setContent(g("bdi","clip",`${m.start}: ${m.name}`)).addTo(t)}).on("mouseout",()=>S.remove()),
xt.push({latlng:V,lozenge:Q,text:String(m.start).slice(0,7),rank:1e3,className:"of-incident",year:ee(m.start),hidden:!0,off:!1})});function qt(){xt.forEach(m=>{
let T=M===null||m.year===null||m.year===M;m.off=!T,T?Lt.addLayer(m.lozenge):Lt.removeLayer(m.lozenge)})}qt();let Rt={live:0,plan:0,gone:0};n.systems.forEach(m=>{
Rt[Be(m.status)]++});let ke=[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]];for(let[m,T]of ke.filter(([V])=>Rt[V]))
await bt(),o.addLayer({key:`systems-${m}`,title:T,parent:"systems",count:Rt[m],shown:a&&m!=="gone",show:V=>{R[m]=V,D()}});await bt(),H.length&&o.addLayer({key:"\
stations",parent:"stations",title:a?"Landing stations":"Other landing stations",group:B,count:H.length,shown:!0,show:m=>{H.forEach(T=>{T.off=!m})}}),ft.length&&
o.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:mt,count:n.paths.length,shown:a}),xt.length&&o.addLayer({key:"incidents",parent:"incidents",
title:"Incidents",group:Lt,count:xt.length,shown:a,show:m=>{xt.forEach(T=>{T.hidden=!m})}});let{widthOf:G,nameSystems:Z,nameOne:at}=nn({map:t,pane:c,partsOf:m=>C[m].
flatMap(({line:T})=>ht(T)),nameOf:m=>xn(n.systems[m].name),colourOf:_}),st=m=>Math.round((Mt()?.4:1)*(m<3?24:m<5?70:130)),ht=m=>N.hasLayer(m)&&pt(m)._parts||[];
o.addInk((m,T)=>{let V=[],Q=t.getPixelOrigin().subtract(T);if(!a)return V;for(let{line:ut}of E)if(N.hasLayer(ut)&&(V.push(...we(ut,Q).flat()),V.length>4e4))break;
return V}),o.onLayout(m=>{let{origin:T,size:V,free:Q,take:ut,inside:$t,crossed:Ct,zoom:kt}=m,Pt=[],se=(...yt)=>(Pt.push($e(t,...yt)),Pt[Pt.length-1]),Xe=[...xt.
filter(yt=>!yt.hidden),...H].filter(yt=>!yt.off&&!yt.away).map(yt=>({...yt,at:t.project(yt.latlng,kt).subtract(T)})).filter(({at:yt})=>yt.x>0&&yt.y>0&&yt.x<V.x&&
yt.y<V.y).sort((yt,Jt)=>Jt.rank-yt.rank);Xe.forEach(({at:yt})=>ut(yt.x-4,yt.y-4,8,8)),a&&(z?.number(m),Z(n.systems.map((yt,Jt)=>Jt).filter(yt=>o.affected?.has(yt)??
!0),se,m));for(let yt of Xe){if(Pt.length>=st(kt))break;let Jt=xn(yt.text),Ht=G(Jt)+2,Gt=13,{x:he,y:pe}=yt.at,Qe=[[he+7,pe-Gt/2],[he-7-Ht,pe-Gt/2],[he-Ht/2,pe-7-
Gt],[he-Ht/2,pe+7]].filter(([Dt,Ft])=>$t(Dt,Ft,Ht,Gt)&&Q(Dt,Ft,Ht,Gt)).map(([Dt,Ft])=>({u:Dt,v:Ft,met:Ct(Dt,Ft,Ht,Gt)})),Xt=Qe.length?Qe.reduce((Dt,Ft)=>Ft.met<
Dt.met?Ft:Dt):null;!Xt||Xt.met>(yt.rank>=1e3?9:2)||(ut(Xt.u,Xt.v,Ht,Gt),se(Jt,yt.className,Xt.u,Xt.v))}c.replaceChildren(...Pt),a&&at(I)});let dt={system:m=>C[m].
map(T=>T.latlngs),segment:m=>[E[m].latlngs],stretch:m=>[ft[m].latlngs],path:m=>n.paths[m].stretches.map(T=>ft[T].latlngs),leg:m=>[o.legs[m].latlngs],route:m=>o.
routes[m].parts.map(T=>T.leg.latlngs)};o.where=(m,T)=>{if(m==="place")return ct[T].latlng;if(m==="incident"){let Q=n.incidents[T];return Q.lat===void 0||Q.lon===
void 0?null:L.latLng(Q.lat,Q.lon)}let V=dt[m]?.(T)??[];return V.length?Qo(V):null},o.mark=(m,T=0)=>{o.choose("card",m==="route"?[T]:[]),ot(m==="place"?n.places[T]:
m==="incident"?n.incidents[T]:null),u=m==="system"?T:m==="segment"?n.segments[T].system:null,K(u)},o.show=(m,T)=>{let V=dt[m]?.(T).flat()??[],Q=o.where(m,T);o.open(
m,T,null),V.length?o.visit(()=>o.frame(L.latLngBounds(V))):Q&&o.visit(()=>o.frame(Q.toBounds(4e4)))};let gt=(m,T,V)=>V.forEach((Q,ut)=>{let $t=(Ct,kt)=>[Q.facts[Ct]||
""].flat().filter(Pt=>typeof Pt=="string").flatMap(Pt=>String(Pt).split(kt)).filter(Boolean);o.addSearch({names:[Q.name,Q.name_ar].filter(Boolean),first:m==="pl\
ace",kind:m==="place"?Q.kind.charAt(0).toUpperCase()+Q.kind.slice(1):T,also:[Q.id||"",...$t("other names",", "),"start"in Q?String(Q.start):""].filter(Boolean),
owners:$t("owners",", "),open:()=>o.show(m,ut)})});await bt(),gt("place","Place",n.places),gt("system","Cable system",n.systems),gt("path","Crossing path",n.paths),
gt("incident","Incident",n.incidents),gt("deal","Deal",n.deals);let vt=m=>{let T=Be(n.systems[m.system].status);return T!=="live"?T:Ie(m)},wt=new Set([...n.segments.
map(vt),...ft.length?["path"]:[],...xt.length?["incident"]:[],...$.some(({beside:m})=>m.length>=Te)?["trunk"]:[]]);r.querySelectorAll("[data-key]").forEach(m=>{
pt(m).hidden=!wt.has(m.getAttribute("data-key")||"")});let Et=[],At=Ot(r,".count"),_t=At.textContent;function Yt(){Et.forEach(({row:T,system:V})=>{T.hidden=!j(V),
T.querySelector("svg")?.replaceWith(Kt(V))});let m=Et.filter(({row:T})=>!T.hidden).length;Et.length&&(At.textContent=M===null?_t:`${m} of ${_t}, in ${M}`)}let Kt=m=>{
let T=n.systems[m],V=y(m),Q=it("svg",{width:26,height:8,"aria-hidden":!0,class:"system"},it("path",{d:"M1 4H25",class:V==="live"?Ie(T):V}));return Q.style.setProperty(
"--system",V==="gone"?"var(--soft)":`var(--route-${x[m]})`),Q},de=document.getElementById("systems");de&&n.systems.map((m,T)=>({item:m,i:T})).sort((m,T)=>m.item.
name.localeCompare(T.item.name,"en")).forEach(({item:m,i:T})=>{let V=[m.ready||"date not known",m.status==="in service"?"":m.over?`${m.status} ${m.over}`:m.status,
C[T].length?"":"not drawn"].filter(Boolean).join(", "),Q=g("button","",C[T].length?Kt(T):g("span","no-line"),g("bdi","clip",m.name),g("small","",V));Q.dataset.system=
String(T),Q.addEventListener("click",()=>{o.show("system",T)}),Q.addEventListener("mouseenter",()=>et(T)),Q.addEventListener("mouseleave",()=>et(null)),Q.addEventListener(
"focus",()=>et(T)),Q.addEventListener("blur",()=>et(null));let ut=g("li","",Q);Et.push({row:ut,system:T}),de.append(ut)}),o.onDraw(m=>{let T=Math.max(1.8,Math.min(
4,m*.62));rt.forEach(V=>V.setRadius(T))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{h=p(),E.forEach(m=>m.line.setStyle(v(
m.item))),z?.draw(),ft.forEach(({line:m})=>m.setStyle({color:h.ink})),rt.forEach(m=>m.setStyle({color:h.ink,fillColor:h.land})),xt.forEach(({lozenge:m})=>m.setStyle(
{color:h.halo,fillColor:h.ink})),K(I,!0),o.layout()})}var Re=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],vn="schematic",ts=["inferred",vn,"assumed"],es=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],ns={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},os=16,ss=["c\
andidates","why","note","place"],Wt=t=>g("bdi","",t);function je(t,e,s){let r=g("button",t,e);return r.addEventListener("click",n=>{n.stopPropagation(),s()}),r}
var as=t=>g("span",`surely ${t}`,t);function rs(t){let e=t.split(", ")[1]||"",s=ts.includes(e),r=g("span",`mark ${s?"modelled":"known"}`,s&&e!==vn?"modelled":e);
return e?[r," ",t]:[t]}function is(t){let e=(n,o)=>{let a=g("th","",n);return a.scope=o,a},s=["low","likely","high"],r=t.map(n=>g("tr","",e(String(n.figure),"ro\
w"),...s.map(o=>g("td","",o==="likely"?g("b","",String(n[o])):String(n[o])))));return g("table","figures",g("thead","",g("tr","",g("td",""),...s.map(n=>e(n,"col")))),
g("tbody","",...r))}function En({features:t},e){let s=Re.flatMap(([b,v])=>t[v].map((P,A)=>[b,A])),r=new Map(Re),n=(b,v)=>t[r.get(b)||"routes"][v];function o(b,v){
let P=je("to",Wt(n(b,v).name),()=>_(b,v));return P.dataset.to=`${b}-${v}`,P}let a=b=>[b].flat().map(v=>typeof v=="number"?o(...s[v]):Wt(v)),i=(b,v)=>g("span",`b\
adge ${b.contract?"contract":"intent"}`,...a(v));function c(b,v=null){let P=g("dl","facts");return Object.entries(b).forEach(([A,F])=>{if(v?!v.includes(A):["not\
e","status"].includes(A))return;let Y=A==="accuracy"?rs(String(F)):a(F);P.append(g("dt","",A.charAt(0).toUpperCase()+A.slice(1)),g("dd",A==="value"?"value":"",...Y))}),
P.children.length?[P]:[]}function f({id:b,kind:v,from:P,to:A,"attribution confidence":F,...Y}){let tt=P&&A?{ends:[P," – ",A].flat()}:{},E=typeof b=="number"?s[b]:
null,C=E&&E[0]==="deal",$={...b===void 0?{}:{id:b},...tt,...C||!v?{}:{kind:v},...Y},[R,...N]=Object.entries($),j=g("li","",...C?[i(n(...E),v)," "]:[],...a(R[1]));
F&&j.append(" ",as(String(F)));let O=g("small","");return N.forEach(([D,I])=>{let[u,w]=ns[D]||["",""],S=/\d$/.test(String(I))?w:"",z=[u,...a(I),S].filter(U=>U!==
"");ss.includes(D)?j.append(g("p","small",...z)):D==="value"?j.append(g("p","value",...z)):O.append(...O.childNodes.length?[" · "]:[],g("span","",...z))}),O.childNodes.
length&&j.insertBefore(O,j.querySelector("p")),j}function d(b,v){return b==="Figures"?is(v):g("section","",g("h3","",b),g("ul","things",...v.map(f)))}function l(b=[]){
if(!b.length)return[];let v=b.map(P=>{let A=t.sources[P],F=Wt(A.title);if(A.url){let tt=g("a","",F);tt.href=A.url,tt.target="_blank",tt.rel="noopener noreferrer",
F=tt}let Y=[A.publisher,A.date,A.licence].flatMap(tt=>tt?[", ",Wt(tt)]:[]);return g("li","",F,...Y)});return[g("details","sources",g("summary","",`Sources (${v.
length})`),g("ul","",...v))]}let p=[],h="",M=0,k=(b,v)=>g("section","leg",g("h3","",b==="leg"?"This leg: ":"Here: ",o(b,v)),...c(n(b,v).facts,es));function y(b,v,P){
let A=n(b,v),{status:F,note:Y}=A.facts,tt=g("span","title",...b==="route"?[g("span","number",String(v+1))]:[],g("span","",Wt(A.name))),E=g("h2","",tt);if(E.tabIndex=
-1,E.id=`card-title-${++M}`,A.name_ar){let u=g("span","ar",A.name_ar);u.lang="ar",u.dir="rtl",E.append(u)}let C=g("p","kicker",g("span","",Wt(A.kind.charAt(0).toUpperCase()+
A.kind.slice(1))),...b==="deal"?[i(A,A.facts.kind)]:[],...F?[g("span","chip",...a(F))]:[]);if(p.length>1){let[u,w]=p[p.length-2],S=je("back","‹ Back",()=>{p.pop(),
Ot(x(),"h2").focus({preventScroll:!0})});nt(S,{"aria-label":`Back to ${n(u,w).name}`.slice(0,120)}),C.prepend(S)}let $=b==="deal"?A.contract?"contract":"intent":
b==="route"?`route-${v}`:"",R=g("article",`card of-${b} ${$}`.trim(),C,E,...P===null?[]:[k(b==="route"?"leg":"segment",P)],...c(A.facts)),N=Object.entries(A.lists),
j=0,O=N.filter(([,u])=>(j+=u.length)<=os).length,D=u=>R.append(...u.map(([w,S])=>d(w,S.map(z=>t.lists[w][z])))),I=()=>R.append(...A.uncertain?[g("section","",g(
"h3","","Uncertain"),...A.uncertain.map(u=>g("p","small doubt",Wt(u))))]:[],...Y?[g("p","small note",...a(Y))]:[],...l(A.sources));return D(N.slice(0,O)),O===N.
length?I():setTimeout(()=>{D(N.slice(O)),I()}),e.where(b,v)&&C.append(je("go-there","Show on the map",()=>e.show(b,v))),nt(R,{"aria-labelledby":E.id}),R.dataset.
card=`${b}-${v}`,R}function x(b=null){let v=p[p.length-1],[P,A]=v,F=y(...v),Y=b||(["place","incident"].includes(P)?e.where(P,A):null);return e.card(F,Y,()=>{h="",
e.mark(null),e.state.changed()}),h=`${P}-${A}`,e.mark(P,A),e.state.changed(),F}function _(b,v){p.push([b,v,null]),Ot(x(),"h2").focus({preventScroll:!0})}e.open=
(b,v,P,A=null)=>(p=[[b,v,A]],x(P)),e.state.add("card",()=>h,b=>{let[,v,P]=/^([a-z]{3,8})-(\d{1,5})$/.exec(b)||[],A=Re.find(([F])=>F===v);!A||Number(P)>=t[A[1]].
length?e.closeCard():h!==b&&e.open(A[0],Number(P),null)})}var cs={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function kn(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,e=>cs[e]).replace(/[٠-٩۰-۹]/g,
e=>String(Number(e.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function ls(t,e,s){let r=` ${t}`.indexOf(` ${e}`);return t===e?0:r===0?1:r>0?2:s.
every(n=>t.includes(n))?3:9}function Sn(t,e){let s=kn(e),r=s.split(" ");return s?t.flatMap(n=>{let o=n.folded??=[n.names,n.also||[],n.owners||[]].flatMap((c,f)=>c.
flatMap(d=>d?[[kn(d),f,d]]:[])),a=99,i="";return o.forEach(([c,f,d])=>{let l=ls(c,s,r),p=l===9?99:l===3?10+f:n.first&&!f?l/10:l+[n.late?.3:0,.4,.6][f];p<a&&(a=p,
i=f===2?`owner: ${d}`:f===1?d:"")}),Object.assign(n,{why:i}),a<99?[{entry:n,score:a,size:Math.min(...o.map(([c])=>c.length||99))}]:[]}).sort((n,o)=>n.score-o.score||
n.size-o.size).slice(0,12).map(n=>n.entry):[]}var De=t=>new RegExp("\\p{Script=Arabic}","u").test(t);var Zt=.0033528106647474805,ne=6378137*(1-Zt),us=63710088e-1,jt=t=>t*Math.PI/180,Le=t=>t*180/Math.PI;function $n(t){let e=t*(40680631590769-ne*ne)/(ne*ne);return[
1+e/16384*(4096+e*(-768+e*(320-175*e))),e/1024*(256+e*(-128+e*(74-47*e)))]}var An=(t,e,s,r)=>t*e*(r+t/4*(s*(2*r**2-1)-t/6*r*(4*e**2-3)*(4*r**2-3)));function Cn(t,e,s,r,n,o,a){
let i=Zt/16*e*(4+Zt*(4-3*e));return t+(1-i)*Zt*s*(r+i*n*(a+i*o*(2*a**2-1)))}function ce(t,e){let s=Math.round((e.lng-t.lng)/360)*360,r=jt(e.lng-t.lng-s),n=Math.
atan((1-Zt)*Math.tan(jt(t.lat))),o=Math.atan((1-Zt)*Math.tan(jt(e.lat))),[a,i,c,f]=[Math.sin(n),Math.cos(n),Math.sin(o),Math.cos(o)],d=r;for(let p=0;p<100;p++){
let h=Math.sin(d),M=Math.cos(d),k=f*h,y=i*c-a*f*M,x=Math.hypot(k,y),_=a*c+i*f*M;if(x<1e-15&&_>0)return{m:0,bearing:0,exact:!0};let b=Math.atan2(x,_),v=x?i*f*h/x:
0,P=1-v**2,A=P>1e-12?_-2*a*c/P:0,F=Cn(r,P,v,b,x,_,A);if(Math.abs(F)>Math.PI+1e-9)break;if(Math.abs(F-d)<1e-12){let[Y,tt]=$n(P);return{m:ne*Y*(b-An(tt,x,_,A)),bearing:(Le(
Math.atan2(k,y))+360)%360,exact:!0}}d=F}let l=Math.sin(jt(e.lat-t.lat)/2)**2+Math.cos(jt(t.lat))*Math.cos(jt(e.lat))*Math.sin(r/2)**2;return{m:2*us*Math.asin(Math.
sqrt(Math.min(l,1))),exact:!1,bearing:(Le(Math.atan2(f*Math.sin(r),i*c-a*f*Math.cos(r)))+360)%360}}function fs(t,e,s){let r=(1-Zt)*Math.tan(jt(t.lat)),n=1/Math.
hypot(1,r),o=r*n,a=Math.sin(jt(e)),i=Math.cos(jt(e)),c=Math.atan2(r,i),f=n*a,d=1-f**2,[l,p]=$n(d),h=s/(ne*l),M=h;for(let A=0,F=!1;A<100&&!F;A++){let Y=h+An(p,Math.
sin(M),Math.cos(M),Math.cos(2*c+M));F=Math.abs(Y-M)<1e-13,M=Y}let k=Math.sin(M),y=Math.cos(M),x=Math.cos(2*c+M),_=o*k-n*y*i,b=Math.atan2(o*y+n*k*i,(1-Zt)*Math.hypot(
f,_)),v=Math.atan2(k*a,n*y-o*k*i),P=Cn(0,d,f,M,k,y,x);return{lat:Le(b),lng:t.lng+Le(v-P)}}function On(t,e){let{m:s,bearing:r}=ce(t,e),n=Math.max(1,Math.min(200,
Math.ceil(s/5e4))),o=t.lng;return[t,...Array.from({length:n},(a,i)=>{let c=i+1<n?fs(t,r,s*(i+1)/n):e;return o=c.lng+360*Math.round((o-c.lng)/360),{lat:c.lat,lng:o}})]}function Tn(t,e){let{map:s,data:r,box:n,panel:o}=t,a=St("tools"),i=(u,w=0)=>u.toLocaleString("en",{minimumFractionDigits:w,maximumFractionDigits:w}),c=u=>i(u/1e3,
u<1e4?3:u<1e6?2:1),f={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L2\
0 17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 \
14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",profile:"M3 5H21M3 9C6 9 6 18 10 18C13 18 13 12 16 12C18.5\
 12 19 16 21 16",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function d(u,w,S=""){let z=g("button",S,u);return z.addEventListener("click",w),z}let l=null;
function p(u,w,S){let z=d(ae(f[u]),S,"tool");return nt(z,{"aria-label":w}),z.title=w,a.append(z),z}function h(u,w,S,{opened:z=()=>{},closed:U=()=>{}}={}){let K=p(
u,w,()=>{l&&l.item===K?M():W()});S.classList.add("sheet"),S.id=`sheet-${u}`,S.hidden=!0,nt(S,{role:"group","aria-label":w}),nt(K,{"aria-expanded":!1,"aria-contr\
ols":S.id}),a.append(S);function W(){l&&M(),Mt()&&e.expand(!1),l={item:K,sheet:S,closed:U},S.hidden=!1,nt(K,{"aria-expanded":!0}),z()}return{item:K,show:W}}function M(u=!1){
if(!l)return;let{item:w,sheet:S,closed:z}=l;l=null,S.hidden=!0,nt(w,{"aria-expanded":!1}),z(),u&&w.focus()}document.addEventListener("keydown",u=>{u.key==="Esca\
pe"&&!u.defaultPrevented&&(l?M(!0):n.querySelector(".leaflet-popup")?s.closePopup():(e.closeCard(),e.back()))}),Ot(St("card"),".close").addEventListener("click",
()=>{e.closeCard(),e.back()}),St("skip").addEventListener("click",u=>{let w=St(Ot(document,"#skip").getAttribute("href")?.slice(1)||"");u.preventDefault(),o.contains(
w)&&e.expand(!0),w.focus({preventScroll:!0})}),e.find=u=>Sn(e.entries,u),(function(){let u=g("input"),w=g("ul","results"),S=g("p","said");u.type="search",u.placeholder=
"Station, system, path … or اسم",u.autocomplete="off",u.spellcheck=!1,u.maxLength=200,u.dir="auto",nt(u,{role:"combobox","aria-label":"Search the map, in E\
nglish or Arabic","aria-expanded":!1,"aria-controls":"results","aria-autocomplete":"list"}),w.id="results",nt(w,{role:"listbox","aria-label":"Found"}),nt(S,{role:"\
status"});let z=h("search","Search",g("div","search",u,S,w),{opened:()=>{u.focus(),u.select()}}),U=[],K=-1;function W(J){M(),z.item.focus();let{bounds:lt,latlng:rt}=J;
lt?e.visit(()=>e.frame(lt)):rt&&e.visit(()=>e.frame(L.latLng(rt).toBounds(4e4))),J.open&&J.open()}function et(J){K=J,[...w.children].forEach((lt,rt)=>nt(lt,{"ar\
ia-selected":rt===J})),J<0?u.removeAttribute("aria-activedescendant"):(nt(u,{"aria-activedescendant":w.children[J].id}),w.children[J].scrollIntoView({block:"nea\
rest"}))}function ot(){U=e.find(u.value),w.replaceChildren(...U.map((J,lt)=>{let rt=J.names.flatMap(q=>q||[]),B=rt.find(q=>!De(q))||rt[0]||"",H=rt.find(De),X=g(
"li","",g("bdi","en",B));if(H&&H!==B){let q=g("bdi","ar",H);q.lang="ar",X.append(q)}return X.append(g("small","",J.kind||"",...J.why?[" · ",g("bdi","",J.why)]:
[])),X.id=`result-${lt}`,nt(X,{role:"option"}),X.addEventListener("mousedown",q=>q.preventDefault()),X.addEventListener("click",()=>W(J)),X})),nt(u,{"aria-expan\
ded":U.length>0}),S.textContent=u.value.trim()?U.length?`${U.length} found`:"Nothing found":"",et(U.length?0:-1)}u.addEventListener("input",ot),u.addEventListener(
"keydown",J=>{let lt=J.key==="ArrowDown"?1:J.key==="ArrowUp"?-1:0;if(lt&&U.length)et((K+lt+U.length)%U.length);else if(J.key==="Enter"&&K>=0)W(U[K]);else if(J.key===
"Escape"&&u.value)u.value="",ot();else return;J.preventDefault()}),document.addEventListener("keydown",J=>{let lt=J.target instanceof Element&&J.target.closest(
"input, textarea, select");J.key==="/"&&!lt&&(J.preventDefault(),z.show())})})();let k={routes:"Routes",stations:"Stations",systems:"Cable systems",paths:"Cross\
ing paths",incidents:"Incidents",ground:"Base map"};(function(){let u=g("ul","tree"),w=new Set,S=[];function z(W,et,ot,J,lt){let rt=g("input"),B=g("label","",rt);
return rt.type="checkbox",rt.addEventListener("change",()=>J(rt.checked)),lt&&B.append(lt()),B.append(g("bdi","",W)),et!==null&&B.append(g("small","",i(et))),S.
push([rt,ot]),g("div","row",B)}function U(){S.forEach(([W,et])=>{let ot=et();W.checked=ot===!0,W.indeterminate=ot===null})}function K(){S=[];let W=Object.keys(k),
et=[...new Set([...W,...e.layers.map(ot=>ot.parent)])];u.replaceChildren(...et.flatMap(ot=>{let J=e.layers.filter(q=>q.parent===ot);if(!J.length)return[];if(J.length===
1){let[q]=J;return[g("li","",z(q.title,q.count,()=>q.shown,ct=>{q.set(ct),U()},q.mark))]}let lt=()=>{let q=J.filter(ct=>ct.shown).length;return q===0?!1:q===J.length?
!0:null},rt=k[ot]||ot,B=z(rt,J.length,lt,q=>{e.together(()=>J.forEach(ct=>ct.set(q))),U()}),H=g("ul","",...J.map(q=>g("li","",z(q.title,q.count,()=>q.shown,ct=>{
q.set(ct),U()},q.mark))));H.hidden=!w.has(ot),H.id=`branch-${et.indexOf(ot)}`;let X=d(g("span","chevron"),()=>{H.hidden=!H.hidden,H.hidden?w.delete(ot):w.add(ot),
nt(X,{"aria-expanded":!H.hidden})},"more");return nt(X,{"aria-label":`${rt}: each one`,"aria-expanded":!H.hidden,"aria-controls":H.id}),B.append(X),[g("li","",B,
H)]})),U()}h("layers","Layers",g("div","layers",g("h2","","Layers"),u),{opened:K}),e.onLayers(()=>{l&&l.sheet.id==="sheet-layers"&&U()})})();let y=g("div","cros\
s");nt(y,{"aria-hidden":!0});let x=null;(function(){let u=[],w=L.layerGroup(),S=g("ol","steps"),z=g("p","total");nt(z,{role:"status"});let U=L.polyline([],{pane:"\
measure",className:"measured",interactive:!1,smoothFactor:0}),K=rt=>{u.push(rt),W()};function W(){let rt=u.slice(1).map((X,q)=>ce(u[q],X));U.setLatLngs(u.slice(
1).map((X,q)=>On(u[q],X))),w.clearLayers(),u.forEach(X=>w.addLayer(L.circleMarker(X,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),S.replaceChildren(
...rt.map(X=>g("li","",`${X.exact?"":"about "}${c(X.m)} km`,g("small","",`bearing ${X.bearing.toFixed(1)}°`))));let B=rt.reduce((X,q)=>X+q.m,0),H=rt.every(X=>X.
exact);z.textContent=u.length<2?u.length?"One point; add another":"No point yet":`${H?"":"About "}${c(B)} km in all`,z.dataset.metres=rt.length?B.toFixed(4):"",
ot.disabled=J.disabled=!u.length}let et=d("Add the centre of the map",()=>K(s.getCenter())),ot=d("Undo",()=>{u.pop(),W()}),J=d("Clear",()=>{u.length=0,W()}),lt=g(
"div","measure",g("h2","","Measure"),g("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),g("div","buttons",et,ot,J),S,
z);h("measure","Measure",lt,{opened(){x=K,e.closeCard(),n.classList.add("measuring"),n.append(y),s.doubleClickZoom.disable(),[U,w].forEach(rt=>rt.addTo(s)),W()},
closed(){x=null,n.classList.remove("measuring"),y.remove(),s.doubleClickZoom.enable(),[U,w].forEach(rt=>rt.remove())}})})();let _=[...e.dates].flatMap(u=>Number.
isInteger(u)?Number(u):[]).sort((u,w)=>u-w),b=null;if(_.length&&_[0]<_[_.length-1]){let u=_[0],w=_[_.length-1],S=g("input"),z=g("output","","All years");Object.
assign(S,{type:"range",min:u,max:w+1,step:1,value:w+1}),nt(S,{"aria-label":"Year"}),e.setYear=lt=>{e.year=lt===null||lt>w?null:Math.max(lt,u),S.value=String(e.year??
w+1),z.textContent=e.year===null?"All years":String(e.year),nt(S,{"aria-valuetext":z.textContent}),W.classList.toggle("on",e.year!==null),e.together(()=>e.years.
forEach(rt=>rt(e.year))),e.state.changed()},S.addEventListener("input",()=>e.setYear(Number(S.value)));let U=g("div","ends",g("span","",String(u)),g("span","","\
all")),K=g("div","year",g("h2","","Year"),z,S,U),{item:W,show:et}=h("year","Year",K,{closed:()=>b?.pause()}),ot=d("All years",()=>e.setYear(null)),{story:J}=r;b=
J?Ln(t,e,{story:J,body:K,show:et,all:ot}):null,J||K.append(g("p","","Shows what was in service that year: systems from the year in which they were ready, until \
the year in which they ended, and the cuts of that year. What has no known date stays."),ot),nt(S,{"aria-valuetext":"All years"})}let v=e.state;v.add("view",()=>{
let{lat:u,lng:w}=s.getCenter();return`${u.toFixed(4)},${w.toFixed(4)},${s.getZoom()}`},u=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.
test(u))return;let[w,S,z]=u.split(",").map(Number);s.setView([w,S],Math.min(Math.max(z,s.getMinZoom()),s.getMaxZoom()),{animate:!1})}),v.add("change",()=>e.layers.
filter(u=>u.shown!==u.first).map(u=>encodeURIComponent(u.key)).join(","),u=>{let w=new Set(u.split(",").flatMap(S=>{try{return[decodeURIComponent(S)]}catch{return[]}}));
e.layers.forEach(S=>S.set(w.has(S.key)!==S.first))}),v.add("year",()=>e.year===null?"":String(e.year),u=>{e.setYear(/^\d{4}$/.test(u)?Number(u):null)}),b?.link();
function P(){return"#"+[...v.entries].map(([u,{get:w}])=>[u,w()]).filter(([,u])=>u).map(([u,w])=>`${u}=${w}`).join("&")}let A="";function F(u){if(location.hash===
A)return;A=location.hash;let w=new Map(location.hash.slice(1,6e3).split("&").map(z=>{let U=z.indexOf("=");return[z.slice(0,U),z.slice(U+1)]})),S=[...v.entries].
filter(([z])=>!u||w.has("view")||w.has(z));S.length&&e.together(()=>S.forEach(([z,{set:U}])=>U(w.get(z)||"")))}let Y;function tt(){try{A=P(),history.replaceState(
null,"",A)}catch{}}F(!0),window.addEventListener("hashchange",()=>F(!1));let E=!1;if(["pointerdown","keydown","wheel"].forEach(u=>window.addEventListener(u,()=>{
E=!0},{capture:!0,passive:!0})),v.changed=()=>{clearTimeout(Y),E&&(Y=setTimeout(tt,250))},s.on("moveend",()=>v.changed()),/^(https?|file):$/.test(location.protocol)){
let u=g("input"),w=g("p","said");u.readOnly=!0,nt(u,{"aria-label":"Link to this view"}),nt(w,{role:"status"}),u.addEventListener("focus",()=>u.select()),h("link",
"Link to this view",g("div","link",g("h2","","Link to this view"),u,g("div","buttons",d("Copy",async()=>{u.select();let S;try{await navigator.clipboard.writeText(
u.value),S=!0}catch{S=document.execCommand("copy")}w.textContent=S?"Copied":"Copy it from the field"})),w),{opened(){u.value=location.href.split("#")[0]+P(),w.textContent=
"",u.focus()}})}if(e.profile.there){let u=p("profile","Line diagram and depth profile",()=>e.profile.toggle());nt(u,{"aria-controls":"profile"}),e.profile.changed=
w=>nt(u,{"aria-expanded":w}),e.profile.changed(!1)}if(document.fullscreenEnabled){let u=p("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():
document.documentElement.requestFullscreen());nt(u,{"aria-pressed":!1}),document.addEventListener("fullscreenchange",()=>{nt(u,{"aria-pressed":!!document.fullscreenElement})})}
function C(u){let w=e.depthAt(u);return w?`Depth: ${i(w.low_m)} to ${i(w.high_m)} m, from cells of about ${i(w.cell_km)} km`:"Depth: on land, or not known"}function $(u){
let w=u.lng-360*Math.round(u.lng/360),S=Vt(0,s.getZoom())/111320,z=Math.min(5,Math.max(1,Math.ceil(-Math.log10(S)))),U=(K,W,et)=>`${Math.abs(K).toFixed(z)}° ${K<
0?et:W}`;return`${U(u.lat,"N","S")}, ${U(w,"E","W")}`}e.hereLines=u=>[$(u),C(u)];function R(u){let w=e.routeNear(u);return w?e.openRoute(w,u):e.card(g("div","ca\
rd here",...e.hereLines(u).map(S=>g("p","",S))),u)}s.on("click",u=>{x?x(u.latlng):N()||R(u.latlng)}),n.addEventListener("keydown",u=>{u.key!=="Enter"||u.target!==
n||(x?x(s.getCenter()):R(s.getCenter()))});function N(){let u=!!l||j;return M(),u}let j=!1;s.on("preclick",()=>{j=!!n.querySelector(".leaflet-popup")});let O=null;
function D(u){if(u!==!!O)if(s.setMaxBounds(void 0),u){O={at:s.getCenter(),zoom:s.getZoom(),open:St("panel-toggle").getAttribute("aria-expanded")==="true"};let w=O.
open&&!Mt()?I():s.getBounds();document.documentElement.classList.add("printing"),e.expand(!0),s.invalidateSize({animate:!1,pan:!1}),s.fitBounds(w,{paddingBottomRight:[
0,s.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),n.querySelectorAll("canvas").forEach(S=>{if(S.closest(".leaflet-til\
e"))return;let z=Bt(S),{width:U,height:K}=S,W=document.createElement("canvas");Object.assign(W,{width:U,height:K}),Bt(W).drawImage(S,0,0),S.width=U,z.drawImage(
W,0,0)})}else O&&(document.documentElement.classList.remove("printing"),s.invalidateSize({animate:!1,pan:!1}),e.expand(O.open),s.setView(O.at,O.zoom,{animate:!1}),
O=null,s.setMaxBounds(r.window))}function I(){let u=s.getSize(),w=o.getBoundingClientRect().width+20;return L.latLngBounds(s.containerPointToLatLng([0,u.y]),s.containerPointToLatLng(
[u.x-w,0]))}window.addEventListener("beforeprint",()=>D(!0)),window.addEventListener("afterprint",()=>D(!1))}function ds({columns:t,rows:e,levels:s}){let r=s.slice();for(let n=0;n<3;n++){let o=r.slice();for(let a=0;a<e;a++)for(let i=0;i<t;i++){let c=a*t+i;if(r[c]!==-1)
continue;let f=0,d=0;for(let l=Math.max(a-1,0);l<=Math.min(a+1,e-1);l++)for(let p=Math.max(i-1,0);p<=Math.min(i+1,t-1);p++){let h=r[l*t+p];h!==-1&&(f+=h,d++)}d&&
(o[c]=f/d)}r=o}return r.map(n=>Math.max(n,0))}function hs(t){let e=t.columns>>1,s=t.rows>>1,r=new Float32Array(e*s);for(let n=0;n<s;n++)for(let o=0;o<e;o++){let a=2*
n*t.columns+2*o,i=0,c=0;for(let f of[a,a+1,a+t.columns,a+t.columns+1])t.levels[f]!==-1&&(i+=t.levels[f],c++);r[n*e+o]=c?i/c:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:e,rows:s,levels:r}}function Nn(t){let e=[];for(let s=t;;s=hs(s)){let{west:r,south:n,step:o,columns:a,rows:i}=s,c=s,f=null;if(e.
push({west:r,south:n,step:o,columns:a,rows:i,get levels(){return f=f||ds(c)}}),Math.min(a,i)<16)return e}}function _n(t,e){let s=new Int32Array(4*t.length),r=new Float32Array(
4*t.length);return t.forEach((n,o)=>{let a=Math.min(Math.max(n,0),e-1),i=Math.floor(a),c=a-i;for(let f=0;f<4;f++)s[4*o+f]=Math.min(Math.max(i-1+f,0),e-1);r[4*o]=
(1-c)**3/6,r[4*o+1]=(3*c**3-6*c**2+4)/6,r[4*o+2]=(-3*c**3+3*c**2+3*c+1)/6,r[4*o+3]=c**3/6}),{nodes:s,weights:r}}function Pn(t,e,s){let{columns:r,rows:n,levels:o}=t,
a=e.length,{nodes:i,weights:c}=_n(e.map(h=>(h-t.west)/t.step),r),f=_n(s.map(h=>(h-t.south)/t.step),n),d=new Map;function l(h){if(!d.has(h)){let M=new Float32Array(
a),k=h*r;for(let y=0,x=0;y<a;y++,x+=4)M[y]=c[x]*o[k+i[x]]+c[x+1]*o[k+i[x+1]]+c[x+2]*o[k+i[x+2]]+c[x+3]*o[k+i[x+3]];d.set(h,M)}return d.get(h)}let p=new Float32Array(
a*s.length);for(let h=0;h<s.length;h++){let[M,k,y,x]=[0,1,2,3].map(A=>l(f.nodes[4*h+A])),[_,b,v,P]=f.weights.subarray(4*h,4*h+4);for(let A=0,F=h*a;A<a;A++,F++)p[F]=
_*M[A]+b*k[A]+v*y[A]+P*x[A]}return p}var le=512,Fe=16,ps=4,ms=6,zn=(t,e)=>t.find(s=>s.step*e>=1.5)||t[t.length-1],Rn=(t,e)=>zn(e[e.length-1],256*2**Math.floor(t.getZoom())/360).levels;function gs(t,e,s,r){
let n=e.length,o=s.length,a=null;for(let i of[...t].reverse()){let{west:c,south:f,step:d,columns:l,rows:p}=i[0],h=c+d*(l-1),M=f+d*(p-1);if(a&&(e[0]>h||e[n-1]<c||
s[0]<f||s[o-1]>M))continue;let k=Pn(zn(i,r),e,s);if(!a){a=k;continue}let y=(x,_,b)=>Math.min(x-_,b-x)/(ms*d);for(let x=0,_=0;x<o;x++){let b=y(s[x],f,M);for(let v=0;v<
n;v++,_++){let P=Math.min(b,y(e[v],c,h),1);P>0&&(a[_]+=P*(k[_]-a[_]))}}}return a||new Float32Array(n*o)}function Bn(t,[e,s],r,n,o,a){let i=t.width,c=256/le*2**r.
z,f=e?1:0,d=Math.min(s,i-e),l=Array.from({length:i},(C,$)=>($+.5)/i),p=l.map(C=>360*(r.x+C)/c-180),h=l.slice(e-f,e+d).map(C=>Math.atan(Math.sinh(Math.PI*(1-2*(r.
y+C)/c)))*180/Math.PI),M=gs(n,p,h,le*c/360),{west:k,south:y,step:x,columns:_,rows:b}=n[n.length-1][0],v=(C,$,R)=>C>$-x&&C<$+R*x,P=p.map(C=>v(C,k,_)),A=o.length-
1,F=a.map(([C,$,R])=>255<<24|R<<16|$<<8|C),Y=Bt(t),tt=Y.createImageData(i,d),E=new Int32Array(tt.data.buffer);for(let C=f,$=f*i,R=0;C<h.length;C++){if(!v(h[C],y,
b)){$+=i,R+=i;continue}for(let N=0;N<i;N++,$++,R++){if(!P[N])continue;let j=M[$],O=0;for(;O<A&&j>=o[O+1];)O++;E[R]=F[O];let D=O?j-o[O]:1/0,I=O<A?o[O+1]-j:1/0,u=Math.
min(D,I);if(u>3)continue;let w=.5-u/Math.max(Math.abs(j-M[N?$-1:$+1]),Math.abs(j-M[C?$-i:$+i]),1e-4);if(w<=0)continue;let[S,z]=[a[O],a[D<I?O-1:O+1]],U=K=>Math.round(
S[K]+w*(z[K]-S[K]));E[R]=255<<24|U(2)<<16|U(1)<<8|U(0)}}Y.putImageData(tt,0,e)}function In(t){let e=ys(t);e&&e.toBlob(async s=>{if(!s)return;let r=g("img",""),n=URL.
createObjectURL(s);r.alt="",r.src=n;try{await r.decode(),e.parentNode===t&&t.replaceChildren(r)}catch{}URL.revokeObjectURL(n)})}var ys=t=>t.querySelector("canva\
s");function jn(t,{heights:e,bands:s,tints:r,printing:n,bounds:o}){let a=[],i=!1;t.on("movestart",()=>{i=!0}).on("moveend",()=>{i=!1});function c(y){let x=performance.
now()+y,_=r(),b=i?ps:Fe;for(let v;performance.now()<x&&(v=a[0]);){let{tile:P,canvas:A,coords:F,done:Y}=v;Bn(A,[v.row,b],F,e,s,_),v.row+=b,!(v.row<A.height)&&(a.
shift(),Y(void 0,P),n()||In(P))}a.length&&setTimeout(()=>c(i?3:8),i?40:0)}function f(y){let x=g("canvas","");return x.width=x.height=y,x}let d=0,l=le,p=pt(L.GridLayer).
extend({createTile(y,x){let _=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-d);l=Math.ceil(le*Math.min(_,2));let b=f(l),v=g("div","",b);return a.push({
tile:v,canvas:b,row:0,coords:y,done:x})===1&&queueMicrotask(()=>c(n()?1/0:8)),v},_setView(y,x,..._){d=Math.floor(x+1e-6),pt(L.GridLayer.prototype)._setView.call(
this,y,x,..._)},_clampZoom:()=>d}),h=new p({pane:"depths",tileSize:le,noWrap:!0,bounds:o,keepBuffer:1,updateWhenZooming:!1});h.on("tileloadstart",({tile:y})=>{let{
x,y:_}=L.DomUtil.getPosition(y);Object.assign(y.style,{left:`${x}px`,top:`${_}px`})});function M(){let y=r(),x=new Set(a.map(({tile:b})=>b));Object.values(pt(h).
_tiles).forEach(({el:b,coords:v})=>{if(x.has(b))return;let P=f(l);for(let A=0;A<l;A+=Fe)Bn(P,[A,Fe],v,e,s,y);b.replaceChildren(P),n()||In(b)})}function k(){c(1/0),
M()}return{depths:h,repaint:M,paintNow:k}}function Dn(t){let e=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+e)/(1-e))/(4*Math.PI)]}function ws([t,e,s,r],[n,o,a,i]){let c=0,f=1;for(let[
d,l,p,h]of[[t,s-t,n,a],[e,r-e,o,i]]){if(!l){if(d<p||d>h)return!1;continue}let M=(p-d)/l,k=(h-d)/l;c=Math.max(c,Math.min(M,k)),f=Math.min(f,Math.max(M,k))}return c<=
f}function bs([t,e,s,r],[n,o,a,i]){let c=(f,d,l,p,h,M)=>Math.sign((l-f)*(M-d)-(p-d)*(h-f));return c(t,e,s,r,n,o)!==c(t,e,s,r,a,i)&&c(n,o,a,i,t,e)!==c(n,o,a,i,s,
r)}function Fn(t){let e=new Map,s=([r,n,o,a],i)=>{for(let c=Math.floor(r*256);c<=o*256;c++)for(let f=Math.floor(n*256);f<=a*256;f++)if(i(c*4096+f))return!0;return!1};
return t.forEach(r=>{let n=Dn(r[0]);r.slice(1).forEach(o=>{let a=Dn(o),i=[...n,...a];s([Math.min(n[0],a[0]),Math.min(n[1],a[1]),Math.max(n[0],a[0]),Math.max(n[1],
a[1])],c=>{let f=e.get(c);return f?f.push(i):e.set(c,[i]),!1}),n=a})}),([r,n],[o,a,i,c])=>{let f=[o,a,o+i,a+c],d=[o+i/2,a+c/2],l=[r,n,d[0],d[1]];return!s([Math.
min(o,r),Math.min(a,n),Math.max(o+i,r),Math.max(a+c,n)],p=>(e.get(p)||[]).some(h=>ws(h,f)||bs(h,l)))}}async function Ls(t){let e=atob(t),s=new Uint8Array(e.length);for(let i=0;i<s.length;i++)s[i]=e.charCodeAt(i);let n=new Blob([s]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),o=[],a=0;for(let i=await n.read();!i.done;i=await n.read()){if(a+=i.value.length,a>268435456)throw new RangeError("more data than a \
page has");o.push(i.value)}return new Uint8Array(await new Blob(o).arrayBuffer())}async function Zn(t,e){let[s,r]=await Promise.all(t.split(" ",2).map(Ls)),n=xs(
r,e);return JSON.parse(new TextDecoder().decode(s),(o,a)=>typeof a=="object"&&a!==null&&"~"in a?n[a["~"]]:a)}function xs(t,e){let s=t.length>>2,r=0,n=()=>{if(r>=
s)throw new RangeError("fewer vertices than the lines have");let f=t[r]|t[r+s]<<8|t[r+2*s]<<16|t[r+++3*s]<<24;return f>>>1^-(f&1)},o=n();n();let a=Array.from({length:Math.
min(o,s)},()=>({unit:n(),size:n()})),i=0,c=0;return a.map(({unit:f,size:d})=>{let l=[],p=0,h=0,M=0,k=0,y=0,x=0;for(let _=0;_<d;_++){let b=n(),v=n();_?([y,M]=[M,
(M+y>>1)+b],[x,k]=[k,(k+x>>1)+v],p+=M,h+=k):(p=i+=b,h=c+=v),l.push(e(h/f,p/f))}return l})}function xe({rows:t,columns:e}){let s=Array.from({length:t},()=>({}));
return Object.entries(e).forEach(([r,n])=>{let o=Array.isArray(n)?a=>n[a]:"all"in n?()=>n.all:a=>n.of[n.at[a]];s.forEach((a,i)=>{let c=o(i);c!==null&&(a[r]=c)})}),
s}function Ms(t,e){return`${[t-360*Math.round(t/360),e].map(r=>Number(r.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Un({lists:t,...e}){let s=Object.
entries(t).map(([n,o])=>[n,xe(o)]),r=Object.entries(e).map(([n,o])=>{let a=o.facts&&xe(o.facts),i=o.lists&&xe(o.lists);return[n,xe(o).map((c,f)=>{let d=a?.[f];return d?.
position===!0&&(d.position=Ms(Number(c.lon),Number(c.lat))),{...c,facts:d,lists:i?.[f]}})]});return{lists:Object.fromEntries(s),...Object.fromEntries(r)}}function qn({
columns:t,rows:e,steps:s},r,n){let o=new Float32Array(t*e);for(let a=0,i=0;a<o.length;a++)a%t===0&&(i=0),s[a]===" "?o[a]=n:o[a]=i=(i+s.charCodeAt(a)-63)%r;return o}function vs(t,[e,s]){let r=(n,o,a)=>n.some(i=>Math.abs(o-i)<.002&&Math.abs(a-i)<.002);return t.flatMap(n=>{let o=[],a=[n[0]];for(let i=1;i<=n.length;i++){let c=n[i-
1],f=n[i%n.length];r(e,c.lng,f.lng)||r(s,c.lat,f.lat)?(a.length>1&&o.push(a),a=[f]):a.push(f)}return a.length>1&&o.push(a),o})}function Es(t){let e=t.map(s=>{let r=new Map;
return s.forEach(n=>n.forEach((o,a)=>{let i=n[a?a-1:n.length-1];for(let c=Math.floor(Math.min(o.lat,i.lat));c<=Math.max(o.lat,i.lat);c++){let f=r.get(c);f?f.push(
[o,i]):r.set(c,[[o,i]])}})),r});return({lat:s,lng:r})=>e.some(n=>(n.get(Math.floor(s))||[]).reduce((o,[a,i])=>a.lat>s!=i.lat>s&&r<(i.lng-a.lng)*(s-a.lat)/(i.lat-
a.lat)+a.lng?!o:o,!1))}async function Gn({map:t,data:e,ground:s,box:r},n){let o=document.documentElement.classList.contains("plain"),a=window.matchMedia("screen\
 and (prefers-color-scheme: dark)"),i=window.matchMedia("print"),c=u=>L.svg({pane:u,padding:.3}),f=c("land"),d=c("borders"),l={interactive:!1,smoothFactor:.6},{
tiers:p}=s;function h(u,w,S,z,U=!1){if(!w.length)return;let K={...l,renderer:z,className:`ground ${u}`},W=U?L.polygon(w,K):L.polyline(w,K);S.addLayer(rn(t,W,U?w.
flat():w,U))}let M=L.layerGroup(),k=L.layerGroup();for(let{land:u}of p)h("land",u,t,f,!0),await bt();let y=p.map(u=>vs(u.land.flat(),u.edges));await bt();for(let u of y)
h("coast",u,t,f),await bt();let x=u=>p.flatMap(w=>w[u]);h("rivers",x("rivers"),M,f),p.forEach(({lakes:u})=>h("lake",u,M,f,!0)),h("canals",x("canals"),M,f),h("bo\
rders",x("borders"),k,d),h("disputed",x("disputed"),k,d);let _=u=>[1,3,5].map(w=>parseInt(u.slice(w,w+2),16)),b=()=>i.matches||document.documentElement.classList.
contains("printing");function v(){let{tints:u}=s.depths;return u[b()?"print":o&&a.matches?"dark":"light"].map(_)}function P(u,w){for(let{west:S,south:z,step:U,columns:K,
rows:W,levels:et}of u){let ot=L.latLng(w.lat,w.lng+360*Math.ceil((S-U/2-w.lng)/360)),J=Math.round((ot.lng-S)/U),lt=Math.round((ot.lat-z)/U);if(J<0||J>=K||lt<0||
lt>=W)continue;let rt=et[lt*K+J];if(rt===-1||A.some(ft=>ft(ot)))return null;let{deepest_m:B,levels:H}=s.depths,X=ft=>B*(Math.max(ft,0)/(H-1))**2,q=X(rt-.5),ct=q<
100?1:10;return{low_m:ct*Math.floor(q/ct),high_m:ct*Math.ceil(X(rt+.5)/ct),cell_km:Math.round(U*111.2)}}return null}let A=[];async function F(){for(let{land:W}of p)
A.push(Es(W)),await bt();let u=s.depths.grids.map(W=>({...W,levels:qn(W,s.depths.levels,-1)}));if(n.depthAt=W=>P(u,W),!o)return;await bt();let w=[];for(let W of u)
w.push(Nn(W)),await bt();Rn(t,w),await bt();let{bands:S}=s.depths,{depths:z,repaint:U,paintNow:K}=jn(t,{heights:w,bands:S,tints:v,printing:b,bounds:e.window});z.
on("load",()=>{r.dataset.depths="drawn"}),n.addLayer({key:"depths",title:"Depth",parent:"ground",group:z}),[a,i].forEach(W=>W.addEventListener("change",U)),window.
addEventListener("afterprint",U),n.paintNow=K}if(await bt(),s.depths.grids.length&&await F(),!o)return;await bt(),n.addLayer({key:"waters",title:"Lakes and rive\
rs",parent:"ground",group:M}),n.addLayer({key:"borders",title:"Borders",parent:"ground",group:k}),await bt();let Y=Fn([...y.flat(),...x("borders"),...x("dispute\
d")]);await bt();let tt=new Set(e.crossed||[]),E=document.documentElement.lang==="ar",C=.3,$=new Set(s.names.map(([u,w,S,z,U,K])=>({kind:u,zoom:K,latlng:L.latLng(
U,z),text:E&&S||w,first:u==="country"&&tt.has(w)})));s.names.forEach(([u,w,S,z,U,K])=>n.addSearch({names:[w,S],kind:u.charAt(0).toUpperCase()+u.slice(1),late:!0,
open(){let W=g("h2","",g("bdi","",w)),et=L.latLng(U,z),ot=u==="city"||u==="capital",J=g("span","ar",S);Object.assign(J,{lang:"ar",dir:"rtl"}),S&&W.append(J),n.card(
g("article","card of-ground",g("p","kicker",u.charAt(0).toUpperCase()+u.slice(1)),W,...ot?n.hereLines(et).map(lt=>g("p","",lt)):[]),et),n.visit(()=>t.setView(et,
Math.max(K+.5,3),{animate:!1}))}}));let R=[],N={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},j={ocean:5.5,country:8},O=!0,D=NaN;function I(u){D=u;let w=t.
getBounds().pad(.3);$.forEach(S=>{if(u+C<S.zoom||!w.contains(S.latlng))return;$.delete(S);let z=S.kind==="city"||S.kind==="capital";if(z&&n.places.some(({latlng:W})=>Math.
abs(W.lat-S.latlng.lat)<.15&&Math.abs(W.lng-S.latlng.lng)<.15))return;let K=g("span",S.kind,S.text);E&&K.classList.add("ar"),R.push({...S,label:n.addLabel({latlng:S.
latlng,element:K,beside:z,rank:(S.first?1e3:0)+10*(10-S.zoom)+(N[S.kind]||0),reach:z?0:S.kind==="ocean"?90:S.first?96:S.kind==="country"?36:26,within:S.kind==="\
country"?Y:null})})}),R.forEach(({kind:S,zoom:z,label:U})=>{U.shown=O&&u+C>=z&&u<(j[S]||99),U.element.classList.toggle("near",u>=z+1.5)}),r.dataset.scale=u<3?"w\
orld":u<5?"region":"country"}n.onDraw(I),t.on("moveend",()=>{t.getZoom()===D&&I(D)}),n.addLayer({key:"names",title:"Place names",parent:"ground",group:null,show:u=>{
O=u}})}var Ze=["aria-label","aria-valuetext","title","placeholder"],ks={".":"٫",",":"٬"},Ss="[^A-Za-z]*\\d[^A-Za-z]*?",$s=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
As=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,e=>e.replace(/[\d.,]/g,s=>s==="."||s===","?ks[s]:String.fromCharCode(1632+Number(s)))),[Cs,Os]=[8294,
8297].map(t=>String.fromCharCode(t)),Vn=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${Cs}${t}${Os}`:t;function Ts(t,e){let s=new Intl.PluralRules(
e),r=Object.entries(t).filter(([o])=>o.includes("{")).map(([o,a])=>{let i=o.split(/\{(\w+)\}/),c=i.filter((d,l)=>l%2===0),f=i.map((d,l)=>l%2?`(?<${d}>${d==="n"?
Ss:"[^]+?"})`:$s(d)).join("");return{size:c.join("").length,pattern:new RegExp(`^${f}$`),form:a}}).sort((o,a)=>a.size-o.size);function n(o){for(let i of[o,o.charAt(
0).toLowerCase()+o.slice(1)]){let c=t[i];if(typeof c=="string")return c}for(let{pattern:i,form:c}of r){let f=i.exec(o)?.groups;if(!f)continue;return(typeof c=="\
string"?c:c[s.select(Number((f.n||"").replace(/[^\d.]/g,"")))]||c.other).replace(/\{(\w+)\}/g,(l,p)=>n(f[p])??Vn(f[p]))}if(!o.includes(", "))return null;let a=o.
split(", ").map(i=>/[A-Za-z]/.test(i)?n(i):Vn(i));return a.includes(null)?null:a.join("، ")}return n}function Wn(t){let e=document.getElementById("texts");if(!e)
return;let{texts:s,numerals:r,original:n}=JSON.parse(e.textContent||"{}"),o=Ts(s,document.documentElement.lang),a=r==="arab"?As:l=>l,i=l=>{let p=l.trim(),h=/[A-Za-z]/.
test(p)?o(p):null;return a(h===null?l:l.replace(p,()=>h))};function c(l){let p=document.createElement("q");Object.assign(p,{lang:"en",dir:"ltr",translate:!1}),p.
textContent=l.data.slice(n.length+1),l.data=n,l.after(" ",p)}function f(l){if(l instanceof Text){let p=l.parentElement?.closest("script, style, [translate=no]");
!p&&l.data.startsWith(`${n} `)&&c(l);let h=p?l.data:i(l.data);h!==l.data&&(l.data=h)}else l instanceof Element&&!l.matches("script, style")&&(Ze.forEach(p=>{let h=l.
getAttribute(p),M=h&&i(h);M&&M!==h&&l.setAttribute(p,M)}),l.childNodes.forEach(f))}let d={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:Ze};
new MutationObserver(l=>l.forEach(({type:p,target:h,addedNodes:M})=>{p==="childList"?M.forEach(f):p==="characterData"?f(h):h instanceof Element&&Ze.forEach(k=>{
let y=h.getAttribute(k),x=y&&i(y);x&&x!==y&&h.setAttribute(k,x)})})).observe(t,d),f(t)}var Yn=3,Xn=(t,e,s,r,n)=>e<t.x+t.w&&t.x<e+r&&s<t.y+t.h&&t.y<s+n,Kn=new Map;function _s(t){let e=Kn.get(t);if(e)return e;let s=[],r=t>90?Array.from({length:17},(n,o)=>(o-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return r.forEach(n=>r.forEach(o=>s.push([n*t,o*t]))),Kn.set(t,s.sort((n,o)=>Math.hypot(...n)-Math.
hypot(...o))),s}function Ns(t){let e=new Map;return t.forEach(s=>{let r=(s.x>>4)*4096+(s.y>>4),n=e.get(r);n?n.push(s):e.set(r,[s])}),(s,r,n,o,a=1/0)=>{let i=0;for(let c=s-
3>>4;c<=s+n+3>>4;c++)for(let f=r-1>>4;f<=r+o+1>>4;f++)for(let d of e.get(c*4096+f)||[])if(d.x>s-3&&d.x<s+n+3&&d.y>r-1&&d.y<r+o+1&&++i>=a)return i;return i}}function Jn(){
let t=new Map,e=({x:n,y:o,w:a,h:i},c)=>{for(let f=Math.floor(n/64);f<=(n+a)/64;f++)for(let d=Math.floor(o/64);d<=(o+i)/64;d++)if(c(t.get(f*4096+d),f*4096+d))return!0;
return!1};return{free:(n,o,a,i)=>!e({x:n,y:o,w:a,h:i},c=>!!(c&&c.some(f=>Xn(f,n,o,a,i)))),take:(n,o,a,i)=>{let c={x:n,y:o,w:a,h:i};e(c,(f,d)=>(f?f.push(c):t.set(
d,[c]),!1))}}}function Qn(t,e){let s=t.getContainer(),r=[],n=[],o=[];function a({latlng:h,element:M,rank:k,dot:y=!1,reach:x=0,beside:_=!1,within:b=null}){let v={
latlng:h,element:M,rank:k,dot:y,reach:x,beside:_,within:b,shown:!0};return y||(M.classList.add("ground-name"),L.marker(h,{pane:"names",interactive:!1,keyboard:!1,
icon:L.divIcon({className:"name-holder",html:M,iconSize:[0,0]})}).addTo(t)),r.push(v),v}function i(){let h=t.attributionControl.getContainer(),{parentElement:M,
firstElementChild:k}=e;!h||!M||!(k instanceof HTMLElement)||(M.style.setProperty("--title",`${k.offsetHeight}px`),M.style.setProperty("--credits",`${h.offsetWidth>
s.clientWidth-180?h.offsetHeight:0}px`))}let c=!1;t.on("viewprereset",()=>{c=!0}),t.on("viewreset",()=>{c=!1});function f(){let h=Jn(),M=Jn(),k=[],y=[],x={zoom:NaN,
origin:L.point(NaN,NaN),size:t.getSize(),free:h.free,take:h.take,inside:(E,C,$,R)=>E>2&&C>2&&E+$<x.size.x-2&&C+R<x.size.y-22,crossed:()=>0},{free:_,take:b,inside:v}=x;
function P(){i(),Object.assign(x,{zoom:t.getZoom(),origin:t.getPixelBounds().getTopLeft(),size:t.getSize()});let{zoom:E,origin:C,size:$}=x,R=s.getBoundingClientRect();
[e,St("tools"),...s.querySelectorAll(".leaflet-control, .large-year")].forEach(O=>{let{left:D,top:I,width:u,height:w}=O.getBoundingClientRect();O!==e&&!u||(b(D-
R.left,I-R.top,u,w),k.push({x:D-R.left,y:I-R.top,w:u,h:w}))}),r.forEach(({element:O,within:D})=>{D&&O.classList.remove("less")});let N=L.bounds([-200,-200],$.add(
[200,200]));y=r.filter(O=>O.shown).map(O=>({...O,at:t.project(O.latlng,E).subtract(C)})).filter(O=>N.contains(O.at)).map(O=>({...O,w:O.element.offsetWidth,h:O.element.
offsetHeight}));let j=new Set(y.map(({element:O})=>O));y.filter(O=>O.dot).forEach(({at:{x:O,y:D}})=>b(O-7,D-7,14,14)),x.crossed=Ns(o.flatMap(O=>O(E,C)).filter(O=>v(
O.x,O.y,0,0))),r.forEach(({element:O})=>{j.has(O)||(O.dataset.side="none")}),y.sort((O,D)=>Number(D.dot)-Number(O.dot)||D.rank-O.rank)}function A(){let{crossed:E,
zoom:C}=x;y.filter($=>$.dot).forEach(({element:$,at:R,rank:N,w:j,h:O})=>{let D=[["right",R.x+9,R.y-O/2],["left",R.x-9-j,R.y-O/2],["above",R.x-j/2,R.y-9-O],["bel\
ow",R.x-j/2,R.y+9]],I=([,S,z])=>!v(S,z,j,O)||!M.free(S,z,j,O)?1/0:(_(S,z,j,O)?0:40)+E(S,z,j,O)+(k.some(U=>Xn(U,S,z,j,O))?300:0),u=D.reduce((S,z)=>I(z)<I(S)?z:S),
w=I(u)<[C<4?0:1,3,C<3.5?30:1/0,1/0][N]?u:null;$.dataset.side=w?w[0]:"none",w&&(b(w[1],w[2],j,O),M.take(w[1],w[2],j,O))})}function F(E){let{crossed:C,origin:$,zoom:R}=x,
N=256*2**R,j=y.filter(D=>!D.dot),O=Math.ceil(j.length/Yn);j.slice(E*O,(E+1)*O).forEach(({element:D,at:{x:I,y:u},reach:w,beside:S,within:z,...U})=>{let{w:K,h:W}=U,
et=()=>S?3:K/2,ot=()=>_s(w).find(([lt,rt])=>{let B=I+lt-et(),H=u+rt-W/2;return v(B,H,K,W)&&_(B-2,H-2,K+4,W+4)&&!C(B,H,K,W,1)&&(!z||z([(I+$.x)/N,(u+$.y)/N],[(B+$.
x)/N,(H+2+$.y)/N,K/N,(W-4)/N]))}),J=ot();if(!J&&z){let lt=D.classList.contains("near")?.76:.95;[K,W]=[K*lt,W*lt],J=ot(),D.classList.toggle("less",!!J)}D.dataset.
side=J?"on":"none",J&&(D.style.translate=`${J[0]}px ${J[1]}px`,b(I+J[0]-et()-3,u+J[1]-W/2-3,K+6,W+6))})}let Y=Array.from({length:Yn},(E,C)=>()=>F(C)),tt=()=>!c&&
t.getZoom()===x.zoom&&t.getPixelBounds().getTopLeft().equals(x.origin);return[()=>{c||P()},...[A,...n.map(E=>()=>E(x)),...Y].map(E=>()=>{tt()&&E()})]}return{addLabel:a,
layout:()=>f().forEach(h=>h()),placing:f,onLayout:h=>{n.push(h)},addInk:h=>{o.push(h)}}}var Ps=12,Bs=1.2,Is=3;function zs(){let{_draw:t,_fillStroke:e}=pt(L.Canvas.prototype),s=pt(ge).extend({_draw(){t.call(this),this._ctx.globalCompositeOperation="\
destination-out",this._within=!0,t.call(this),this._within=!1,this._ctx.globalCompositeOperation="source-over"},_fillStroke(r,n){let{options:o}=n,{weight:a}=o;this.
_within&&(o.weight=Math.max(a-2*Bs,0)),e.call(this,r,n),o.weight=a}});return new s({pane:"band-edges",padding:.1})}function to(t,e){if(!e.length)return()=>{};t.
createPane("band-edges").style.zIndex="403";let s=zs();return e.forEach(r=>{for(let n=0;r.accuracy_m&&n<r.latlngs.length-1;){let o=n+1;for(;o<r.latlngs.length-1&&
Math.abs(r.latlngs[o+1].lat-r.latlngs[n].lat)<1;)o++;let a=r.latlngs.slice(n,o+1),i={interactive:!1,noClip:!0,smoothFactor:1};r.bands.push({band:L.polyline(a,{...i,
pane:"bands",className:r.routes.length>1?"band shared":`band route-${r.routes[0]}`}),edge:L.polyline(a,{...i,renderer:s,opacity:1})}),n=o}}),(r,n)=>{let o=getComputedStyle(
document.documentElement),a=t.getSize(),i=Math.min(a.x,a.y)/Is;e.forEach(c=>{let f=c.latlngs[c.latlngs.length>>1].lat,d=n(c),l=c.accuracy_m||0,p=d.length>0&&l>Ps*
Vt(f,r),h=o.getPropertyValue(c.routes.length>1?"--soft":`--route-${c.routes[0]%14}`).trim();c.bands.forEach(({band:M,edge:k})=>{let y=M.getLatLngs(),x=(y[0].lat+
y[y.length-1].lat)/2,_=2*l/Vt(x,r),[b,v]=_>i?[k,M]:[M,k];v.remove(),p?b.addTo(t).setStyle({weight:_,color:h}):b.remove()})})}}var Rs=520,js="600 11px ",Ds=.4;function Fs(t){let e=[];return t.forEach(s=>{let r=e[e.length-1];r&&r[r.length-1].distanceTo(s[0])<8?r.push(...s):e.push([...s])}),
e}function*Zs(t,e,s){for(let r=0;r<t.length;r+=3){let n=r,o=0;for(;n+1<t.length&&o<s+14;)o+=t[n+1].distanceTo(t[n]),n++;if(o<s+14)continue;let a=t.slice(r,n+1);
a.some(i=>i.x<8||i.y<8||i.x>e.x-8||i.y>e.y-24)||a[0].distanceTo(a[a.length-1])<.96*o||(yield[a,r*6])}}var Us=(t,e,s)=>t.every(r=>!s(r.x+e.x-2,r.y+e.y-3,4,6,1));
function eo({map:t,routes:e,usersOf:s},r){let n=L.svg({pane:"along",padding:.2}).addTo(t),o=Bt(document.createElement("canvas"));o.font=js+getComputedStyle(document.
body).fontFamily;let a=new Map,i=y=>{let x=a.get(y)??o.measureText(y).width+Ds*y.length;return a.set(y,x),x},c=null,f=-1,[d,l]=[it("g",{}),it("g",{})];pt(n)._rootGroup.
append(d,l);function p(y){let x=[];return e.forEach((_,b)=>{if(!_.shown||y>=0&&b!==y)return;let v=null;_.parts.forEach(P=>{let A=y>=0?[]:s(P.leg).filter(Y=>Y<b&&
e[Y].parts.some(tt=>tt.number===P.number&&tt.system===P.system));if(!P.system||A.length){v=null;return}let F=y>=0?P.complete:P.seen;v&&v.name===P.system?v.seen.
push(...F):x.push(v={name:P.system,r:b,seen:[...F]})})}),x.map(_=>({..._,seen:Fs(_.seen)}))}function h(y,x,_,b){let v="M"+_.map(({x:P,y:A})=>`${P.toFixed(1)} ${A.
toFixed(1)}`).join("L");return[it("path",{d:v,id:x,class:"along-path"}),it("text",{class:b},it("textPath",{href:`#${x}`,startOffset:"50%"},y))]}function M({origin:y,
size:x,free:_,take:b,crossed:v},P){let A=P<0?d:l;A.replaceChildren();let F=t.getPixelOrigin().subtract(y);p(P).forEach((Y,tt)=>{let E=i(Y.name),C=-1/0,$=0,R=Y.seen.
flatMap(N=>{let j=$;return $+=6*N.length,[...Zs(N,x,E)].map(([O,D])=>({piece:O,at:j+D}))});for(let{piece:N,at:j}of R){if(j-C<Rs)continue;let D=N[N.length-1].x<N[0].
x?N.reverse():N,I=D[D.length-1].subtract(D[0]),u=Math.hypot(I.x,I.y),w=L.point(I.y/u,-I.x/u),S=[5,-15].find(W=>Us(D,w.multiplyBy(W+5),v))??(P>=0?5:void 0);if(S===
void 0)continue;let z=D.map(W=>W.add(w.multiplyBy(S)));if(z.slice(1).reduce((W,et,ot)=>W+et.distanceTo(z[ot]),0)<E+4)continue;let K=D.filter((W,et)=>et%2===0).map(
W=>W.add(w.multiplyBy(S+5)));P<0&&!K.every(({x:W,y:et})=>_(W-6,et-6,12,12))||(P<0&&K.forEach(({x:W,y:et})=>b(W-6,et-6,12,12)),C=j,A.append(...h(Y.name,`along-${P}\
-${tt}-${j}`,z.map(W=>W.subtract(F)),`along route-${Y.r}${P<0?"":" hot"}`)))}})}function k(y){f=y,l.replaceChildren(),y>=0&&c&&M(c,y),d.style.display=y>=0&&l.childElementCount?
"none":""}return r.onLayout(y=>{c=y,M(y,-1),k(f)}),k}var qs=5,Hs=5,no=18,Gs=4e4,Me=t=>t.km??NaN;function Vs(t,e,s){let r=[t[0]];for(let n=1;n<t.length;n++){let o=t[n-1],a=t[n],i=L.LineUtil.clipSegment(o,a,s);if(i){
let[c,f]=i,d=Math.max(Math.ceil(c.distanceTo(f)/e),1),l=o.distanceTo(a)||1;for(let p=0;p<=d;p++){let h=c.multiplyBy(1-p/d).add(f.multiplyBy(p/d));h.km=Me(o)+(Me(
a)-Me(o))*o.distanceTo(h)/l,r.push(h)}}r.push(a)}return r.filter((n,o)=>!o||n.x!==r[o-1].x||n.y!==r[o-1].y)}function Ws(t,e,s){let r=[],n=null;for(let o=1;o<t.length;o++){
let a=L.LineUtil.clipSegment(t[o-1],t[o],s);if(!a)continue;let[i,c]=a,f=Math.max(Math.ceil(i.distanceTo(c)/e),1);(!n||!n.equals(i))&&r.push([i]);for(let d=1;d<=
f;d++)r[r.length-1].push(i.multiplyBy(1-d/f).add(c.multiplyBy(d/f)));n=c}return r}function Ys(t){let e=[0];for(let s=1;s<t.length;s++)e.push(e[s-1]+Math.hypot(t[s].
x-t[s-1].x,t[s].y-t[s-1].y));for(let s=0,r=0,n=0,o=0,a=0;s<t.length;s++){for(;n<t.length&&e[n]<=e[s]+no;)o+=t[n].mx,a+=t[n].my,n++;for(;e[r]<e[s]-no;)o-=t[r].mx,
a-=t[r].my,r++;t[s].ox=o/(n-r),t[s].oy=a/(n-r)}}function oe(t){if(!t.metres){let e=t.metres=[0];t.latlngs.slice(1).forEach((s,r)=>e.push(e[r]+ce(t.latlngs[r],s).
m))}return t.metres}function oo({leg:t,from_km:e,backwards:s},r){let n=oe(t),o=n[n.length-1],a=o?t.km*r/o:0;return e+(s?t.km-a:a)}function Ue(t,e){let s=e===null?
NaN:e/1e3,r=s>0?Math.min(2,1-Math.floor(Math.log10(2*s))):2,n=10**-r,o=Math.max(0,r);return(Math.round(t/n)*n).toLocaleString("en",{minimumFractionDigits:o,maximumFractionDigits:o})}
function so({map:t,data:e},s){let r=e.legs.map(E=>({...E,latlngs:E.line,bands:[]})),n=E=>[E.casing,E.line,E.over,E.hit].flatMap(C=>C||[]),o=e.routes.map((E,C)=>{
let $=0,R=E.legs.map(([I,u],w)=>{let S=r[I],z=E.standings[w]||"",U=S.schematic?"schematic":S.modelled?"modelled":"known",K=`${S.medium} ${U} route-${C} ${z}`.trim(),
W={interactive:!1,smoothFactor:0,weight:S.medium==="land"?4:2.5},et={leg:S,number:I,backwards:u,system:E.systems[w],from_km:$,plain:[],dots:[],points:[],apart:[],
seen:[],complete:[],casing:L.polyline([],{...W,pane:"casings",className:`casing ${K}`}),line:L.polyline([],{...W,pane:"lines",className:`line ${K}`}),over:z==="\
gone"?L.polyline([],{...W,pane:"lines",className:`over ${K}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${K}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};
return $+=S.km,et.hit.on("click",ot=>{s.openRoute(s.routeNear(ot.latlng)||{r:C,part:et},ot.latlng)}),et.hit.on("mousemove",ot=>{let J=s.routeNear(ot.latlng)||{r:C,
part:et};s.highlight(J.r),s.pointed(J,ot.latlng)}),et.hit.on("mouseout",()=>s.highlight(-1)),et}),N=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`\
number on-map route-${C}`,html:String(C+1),iconSize:[20,20]})}).on("click",()=>s.open("route",C,N.getLatLng())),j=L.layerGroup(R.flatMap(n)),O=L.latLngBounds(R.
flatMap(I=>I.leg.latlngs));return{parts:R,label:N,group:j,bounds:O,shown:!0,away:!1,since:E.since,until:E.until,dots:[],wanted:!0}}),a=E=>E.routes.filter(C=>o[C].
shown),i=E=>!s.only||s.only.includes(E),c=new Map,f=new Set,d=to(t,r);function l(E){d(E,C=>a(C).filter($=>(f.size?f.has($):i($))&&!s.failed.has($)))}let p=null;
function h(E,C){E.forEach(({route:j,r:O})=>j.parts.forEach(D=>{let I=e.comparison&&O<e.comparison.paired?oe(D.leg):null,u=L.LineUtil.simplify(D.leg.latlngs.map(
(w,S)=>{let z=t.project(w,C);return I&&(z.km=oo(D,I[S])),z}),.8);D.plain=D.backwards?u.reverse():u}));let $=t.getPixelBounds(),R=$.getSize().multiplyBy(.7),N=L.
bounds($.getTopLeft().subtract(R),$.getBottomRight().add(R));p=N,E.forEach(({route:j,r:O})=>{let D=j.dots=j.parts.flatMap(I=>Vs(I.plain,6,N).map(u=>({x:u.x,y:u.
y,km:Me(u),r:O,part:I,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[O],close:[],count:0})));D.forEach((I,u)=>{let w=D[Math.max(u-1,0)],S=D[Math.min(u+1,D.length-1)],z=Math.
hypot(S.x-w.x,S.y-w.y)||1;I.dx=(S.x-w.x)/z,I.dy=(S.y-w.y)/z})})}function M(E,C){let $=Hs+2,R=new Map,N=(I,u)=>Math.floor(I/$)*67108864+Math.floor(u/$),j=I=>C?!s.
failed.has(I):i(I),O=E.filter(({r:I})=>j(I));O.forEach(({route:I})=>I.dots.forEach(u=>{let w=N(u.x,u.y),S=R.get(w);S?S.push(u):R.set(w,[u])}));let D=E.reduce((I,{
route:u})=>I+u.dots.length,0)<=Gs;O.forEach(({route:I,r:u})=>I.dots.forEach(w=>{let S=new Map([[u,w]]);for(let B=0;D&&B<9;B++){let H=w.x+(Math.floor(B/3)-1)*$,X=w.
y+(B%3-1)*$;for(let q of R.get(N(H,X))||[]){if(q.r===u)continue;let ct=Math.hypot(q.x-w.x,q.y-w.y),ft=S.get(q.r);ct>$||Math.abs(q.dx*w.dx+q.dy*w.dy)<.8||(!ft||ct<
Math.hypot(ft.x-w.x,ft.y-w.y))&&S.set(q.r,q)}}let z=a(w.part.leg).filter(j),U=[...new Set([...S.keys(),...z])].sort((B,H)=>B-H);if(U.length<2)return;let K=[...S.
values()],W=S.get(U[0])||w;C&&Object.assign(w,{users:U,close:K});let et=C?U.filter(B=>f.has(B)):U,ot=z.includes(U[0])&&!S.has(U[0])?v(U[0],w.part):1,J=Math.min(
qs,Math.max(3.6,24/et.length),80/et.length)*ot,lt=et.includes(u)?(et.indexOf(u)-(et.length-1)/2)*J:0,rt=K.reduce((B,H)=>[B[0]+H.x/K.length,B[1]+H.y/K.length],[0,
0]);w.mx=rt[0]-w.x-W.dy*lt,w.my=rt[1]-w.y+W.dx*lt})),C&&dn(O.map(({route:I})=>I.dots))}s.choose=(E,C)=>{let $=[...f].join();c.set(E,C),f=new Set([...c.values()].
flat().sort((R,N)=>R-N)),$!==[...f].join()&&(t.getZoom()<It?s.redraw():l(t.getZoom()))};let k=-1;function y(E){let C=t.getZoom(),$=k===E||f.has(E);o[E].parts.forEach(
R=>{let N=($?[R.points]:R.apart).map(j=>L.LineUtil.simplify(j,.4).map(O=>t.unproject(O,C)));n(R).forEach(j=>j.setLatLngs(N))})}let x=hn({map:t,routes:o},s);function _(E){
let C=o.map(($,R)=>({route:$,r:R})).filter(({route:$})=>$.shown);h(C,E),M(C,E<It),C.forEach(({route:$,r:R})=>{Ys($.dots),$.parts.forEach(N=>{N.dots=[]}),$.dots.
forEach(N=>N.part.dots.push(N)),$.parts.forEach((N,j)=>{let O=$.parts[j+1],D=O?[...N.dots,O.dots[0]]:N.dots;N.points=D.map(I=>L.point(I.x+I.ox,I.y+I.oy)),N.apart=
[[]],D.forEach((I,u)=>{let w=N.apart[N.apart.length-1];!I.count||u&&!D[u-1].count?w.push(N.points[u]):w.length&&N.apart.push([])}),N.apart=N.apart.filter(I=>I.length>
1)}),y(R)}),x.draw(E),b.forEach($=>$(E))}let b=[];s.onLines=E=>{b.push(E)};function v(E,C){let $=o[E].parts.find(R=>R.number===C.number);return $&&$.backwards!==
C.backwards?-1:1}s.routeNear=(E,C=10)=>{let $=t.project(E,t.getZoom()),R=null,N=C;return o.forEach((j,O)=>{j.shown&&j.parts.forEach(D=>{for(let I=1;I<D.points.length;I++){
let u=L.LineUtil.pointToSegmentDistance($,D.points[I-1],D.points[I]);u<N&&(N=u,R={r:O,part:D})}})}),R},s.addInk((E,C)=>{let $=L.bounds(C,C.add(t.getSize())),R=N=>Ws(
N,6,$).map(j=>j.map(O=>O.subtract(C)));return o.flatMap((N,j)=>N.shown?N.parts.flatMap(O=>(O.complete=R(O.points),O.seen=f.has(j)?O.complete:O.apart.flatMap(R),
O.seen.flat())):[])});let P=[.5,.4,.6,.3,.7,.2,.8,.1,.9];s.onLayout(({zoom:E,origin:C,size:$,free:R,take:N})=>{o.forEach(j=>{if(j.label.remove(),!j.shown)return;
let O=j.parts.flatMap(u=>u.seen.map(w=>({piece:w,users:w.length?a(u.leg).length:0})));O.sort((u,w)=>u.users-w.users||w.piece.length-u.piece.length);let I=O.flatMap(
({piece:u})=>P.map(w=>u[Math.floor(w*u.length)])).find(({x:u,y:w})=>u>14&&w>14&&u<$.x-14&&w<$.y-14&&R(u-11,w-11,22,22));I&&(N(I.x-11,I.y-11,22,22),j.label.setLatLng(
t.unproject(I.add(C),E)).addTo(t))})});let A=eo({map:t,routes:o,usersOf:a},s);s.highlight=E=>{if(E===k)return;let C=k;k=E,t.getZoom()<It&&[C,E].forEach($=>{o[$]?.
shown&&y($)}),document.documentElement.classList.toggle("has-hot",E>=0),document.querySelectorAll(".hot").forEach($=>$.classList.remove("hot")),A(E),E>=0&&document.
querySelectorAll(`.route-${E}`).forEach($=>$.classList.add("hot"))};let F=E=>{if(E instanceof SVGPathElement)return-2;let C=E instanceof Element&&E.closest("[cl\
ass*=route-], [data-route]");if(!C)return-1;let $=/(?:^| )route-(\d+)(?: |$)/.exec(C.getAttribute("class")||"");return Number($?$[1]:C.getAttribute("data-route")||
-1)};["mouseover","focusin"].forEach(E=>document.addEventListener(E,C=>{let $=F(C.target);$>-2&&s.highlight($)})),document.addEventListener("focusout",()=>s.highlight(
-1)),s.kpAt=({part:E},C)=>{let{leg:$}=E,R=oe($),N=t.project(C,t.getZoom()),j=$.latlngs.map(I=>t.project(I,t.getZoom())),O=1/0,D=0;for(let I=1;I<j.length;I++){let[
u,w]=[j[I-1],j[I]],S=w.subtract(u),z=S.x**2+S.y**2,U=N.subtract(u),K=z?Math.min(Math.max((U.x*S.x+U.y*S.y)/z,0),1):0,W=N.distanceTo(u.add(S.multiplyBy(K)));W<O&&
(O=W,D=R[I-1]+K*(R[I]-R[I-1]))}return oo(E,D)},s.openRoute=(E,C)=>{let $=s.open("route",E.r,C,E.part.number),{leg:R}=E.part,N=R.accuracy_m===null?NaN:R.accuracy_m/
1e3,j=Ue(s.kpAt(E,C),R.accuracy_m),O=Number.isNaN(N)?"accuracy not known":`± ${N} km`,D=g("p","kp",g("b","",`KP ${j} km`),` along the route from its start, ${O}\
. ${s.hereLines(C).join(". ")}.`);return Ot($,"h2").after(D),$};let Y=E=>document.querySelector(`[data-route="${E}"]`);function tt(E,C){let $=E.wanted&&!E.away,
R=Y(C);if(R){let N=R.querySelector("input");N&&(N.checked=E.wanted),R.classList.toggle("off",!$),Ot(R,".when").textContent=E.away?` (not in ${s.year})`:""}E.shown!==
$&&(E.shown=$,$?E.group.addTo(t):E.group.remove())}s.routes=o,s.legs=r,o.forEach((E,C)=>{E.group.addTo(t);let $=Y(C),R=$&&Ot($,".go"),N=R?.textContent??`Route ${C+
1}`,j=s.addLayer({key:`route-${C}`,title:N,parent:"routes",show:I=>{E.wanted=I,tt(E,C)},mark:()=>g("span",`number route-${C}`,String(C+1))}),O=()=>{s.open("rout\
e",C,null),s.visit(()=>s.frame(E.bounds))};s.addSearch({names:[N,R?.title],kind:`route ${C+1}`,open:O});let D=$&&$.querySelector("input");D&&D.addEventListener(
"change",()=>j.set(D.checked)),R&&R.addEventListener("click",O)}),s.onYear(E=>o.forEach((C,$)=>{C.away=E!==null&&(C.since!==null&&E<C.since||C.until!==null&&E>C.
until),tt(C,$)}),o.flatMap(E=>[E.since,E.until])),s.onDraw(_),t.on("moveend",()=>{let E=t.getPixelBounds();p&&!p.contains(E)&&_(t.getZoom())}),s.onDraw(l)}var Ks=10,Js=10,Xs=240,qe=.005;function Qs(t){return t.map(e=>{let s=0,r=0,n=[];for(let o=0;o<e.length;o+=2)s+=e[o],r+=e[o+1],n.push([s/Ks,r]);return n})}function ao(t,{
data:e,features:s},r){let{routes:n,legs:o,systems:a,relief:i}=e.along,{parts:c}=r.routes[t],{stretches:f,spans:d}=n[t],l=[],p=[];c.forEach(({number:M,leg:k,backwards:y,
from_km:x})=>{let{depths:_,crosses:b}=o[M]||{depths:[],crosses:[]},v=P=>x+(y?k.km-P:P);Qs(_).forEach(P=>{let A=P.map(([F,Y])=>[v(F),Y,Y]);l.push(y?A.reverse():A)}),
b.forEach(([P,A])=>p.push([v(P),a[A]]))});let h=c[c.length-1];return{key:`route-${t}`,look:`route-${t}`,name:s.routes[t].name,km:h.from_km+h.leg.km,parts:c,stretches:f,
spans:d,depths:l,crosses:p.sort((M,k)=>M[0]-k[0]),source:i?[`Depth: ${i[0]}, read between cells of ${i[1]} arc minutes (about ${i[2]} km)`]:[]}}function ta({facts:t}){
let e=/\d[\d.,]*/.exec(String(t.accuracy??""));return e?1e3*Number(e[0].replace(",","")):null}function ro(t,{features:e},s){let r=e.segments[t],n=e.systems[r.system],
o={latlngs:r.line,medium:"sea",km:0,accuracy_m:ta(r)},a=oe(o);o.km=a[a.length-1]/1e3;let i={leg:o,number:t,backwards:!1,from_km:0,system:n.name},[c,f]=["from","\
to"].map(M=>[r.facts[M]??""].flat().map(y=>typeof y=="number"?e.places[y]?.name??"":y).join("")),d={key:`segment-${t}`,look:"",name:r.name,km:o.km,parts:[i],spans:[],
crosses:[],depths:[],source:[],stretches:[{to:o.km,medium:"sea",name:n.name,ends:[c,f],status:"",stops:[],look:r.confidence==="schematic"?"schematic":"laid"}]},
l=[],p=0,h=Math.min(Xs,Math.max(1,Math.ceil(o.km/Js)));for(let M=0;M<=h;M++){let k=o.km*M/h,y=s.depthAt(ve(d,k));y?(p=Math.max(p,y.cell_km),l.length||d.depths.push(
l),l.push([k,y.low_m,y.high_m])):l=[]}return d.source=p?[`Depth: ETOPO1 as this page has it, in steps, cells of about ${p} km`]:[],d}var He=({parts:t},e)=>t.find(
({from_km:s,leg:r})=>e<=s+r.km+qe)||t[t.length-1];function ve(t,e){let{leg:s,backwards:r,from_km:n}=He(t,e),o=oe(s),{latlngs:a}=s,i=o[o.length-1],c=s.km?Math.min(
Math.max((e-n)/s.km,0),1):0,f=i*(r?1-c:c),d=Math.max(1,o.findIndex(k=>k>=f)),l=o[d]-o[d-1],p=l?(f-o[d-1])/l:0,h=a[d-1],M=a[d];return L.latLng(h.lat+p*(M.lat-h.lat),
h.lng+p*(M.lng-h.lng))}function Ge({depths:t},e){for(let s of t){if(e<s[0][0]-qe||e>s[s.length-1][0]+qe)continue;let r=Math.min(Math.max(1,s.findIndex(([c])=>c>=
e)),s.length-1);if(!r)return[s[0][1],s[0][2]];let[n,o]=[s[r-1],s[r]],a=o[0]-n[0],i=a?Math.min(Math.max((e-n[0])/a,0),1):0;return[n[1]+i*(o[1]-n[1]),n[2]+i*(o[2]-
n[2])]}return null}function io({depths:t}){let e=null;return t.forEach(s=>s.forEach(([r,n,o])=>{n===o&&(!e||n>e[1])&&(e=[r,n])})),e}function co({parts:t,depths:e}){
let s=t.reduce((r,{leg:n})=>r+(n.medium==="sea"?n.km:0),0);return e.reduce((r,n)=>r+n[n.length-1][0]-n[0][0],0)<s-1}function lo({spans:t,crosses:e},s,r){return{
spans:t.filter(([,n,o])=>s>=n-(o>n?0:r)&&s<=o+(o>n?0:r)),crosses:e.filter(([n])=>Math.abs(n-s)<=r)}}function uo({unit:t,rows:e,note:s}){let r="Cost by component",n=Math.max(...e.map(({ends:f})=>Math.max(...f.filter(d=>d!==null))),0),o=(f,d)=>{let l=g("th","",f);
return l.scope=d,l},a=e.map(({name:f,texts:d,ends:[l,p,h],whole:M})=>{let k=g("i","bar"),y=[l??p,p,h??p];["low","value","high"].forEach((b,v)=>k.style.setProperty(
`--${b}`,`${n?100*(y[v]??0)/n:0}%`));let x=g("td","",k),_=g("tr","bars",x);return x.colSpan=4,_.setAttribute("aria-hidden","true"),[g("tr",M?"whole":"",o(f,"row"),
...d.map((b,v)=>g("td",b?"":"none",v===1?g("b","",b):b||"–"))),_]}),i=g("table","costs",g("caption","",g("b","",r),...t?[" · ",g("span","",t)]:[]),g("thead",
"",g("tr","",g("td",""),...["low","likely","high"].map(f=>o(f,"col")))),g("tbody","",...a.flat())),c=g("section","cost",...e.length?[i]:[g("h3","",r)],g("p","sm\
all",s));return c.tabIndex=0,c.setAttribute("aria-label",r),c}var Nt=52,ea=16,na=14,zt=46,oa=63,Ve=69,Ut=14,fo=20,sa=56,aa="11px system-ui, sans-serif",fe=t=>Math.round(t).toLocaleString("en"),ho=Bt(g("canvas"));function Ee(t){
return ho.font=aa,ho.measureText(t).width}function ue(t,e){if(Ee(t)<=e)return t;let s=[...t];for(;s.length&&Ee(`${s.join("")}…`)>e;)s.pop();return s.length>2?
`${s.join("").trimEnd()}…`:""}function po(t){let e=10**Math.floor(Math.log10(t)),s=t/e;return e*(s>5?10:s>2?5:s>1?2:1)}function mo(t,e,s){let r=Math.max(s.width-
Nt-ea,40),n=e.to-e.from,o=_=>Nt+(_-e.from)/n*r,a=_=>Math.min(Math.max(e.from+(_-Nt)/r*n,e.from),e.to),i=ra(t),c=Ve+Ut*i.count+(i.count?7:0),f=Math.max(s.height,
c+sa+fo),d=f-fo,l=it("svg",{width:s.width,height:f,class:`diagram ${t.look}`.trim(),"aria-hidden":"true"}),p=`clip-${t.key}`,h=it("clipPath",{id:p});h.append(it(
"rect",{x:Nt,y:0,width:r,height:f}));let M=it("pattern",{id:`hatch-${t.key}`,width:6,height:6,patternUnits:"userSpaceOnUse",patternTransform:"rotate(45)"});M.append(
it("path",{d:"M0 0V6",class:"hatch"}));let k=it("defs",{});k.append(h,M);let y=it("g",{"clip-path":`url(#${p})`});l.append(k,y),ia(t,{x:o,top:c,foot:d,svg:l,inside:y,
range:e,inner:r}),ca(t,o,y,[Nt,Nt+r]),la(i,o,y,e),fa(t,o,{svg:l,range:e,width:s.width}),da(e,o,{svg:l,foot:d,inner:r});let x=it("g",{class:"cursor"});return x.append(
it("path",{d:`M0 ${zt-12}V${d}`}),it("circle",{cy:zt,r:5}),it("circle",{r:3.5,class:"at-depth"})),l.append(x),{svg:l,x:o,kpAt:a,cursor:x,yOf:go(t,c,d).y}}function ra({
spans:t}){let e=[],s=t.filter(([o,a,i])=>(o==="waters"||o==="country")&&i>a),r=s.sort((o,a)=>o[1]-a[1]).map(([,o,a])=>{let i=e.findIndex(f=>f<=o+.1),c=i<0?e.length:
i;return e[c]=a,c}),n=t.filter(([o])=>o==="risk"||o==="strait");return{named:s,at:r,risks:n,risk:e.length,count:e.length+(n.length?1:0)}}function go({depths:t},e,s){
let r=t.reduce((a,i)=>i.reduce((c,[,,f])=>Math.max(c,f),a),0),n=po(Math.max(r,20)/3),o=n*Math.ceil(Math.max(r,20)*1.02/n);return{floor:o,step:n,y:a=>e+a/o*(s-e)}}
function ia(t,{x:e,top:s,foot:r,svg:n,inside:o,range:a,inner:i}){let{y:c,floor:f,step:d}=go(t,s,r),l=h=>Math.round(h*10)/10;for(let h=0;t.depths.length&&h<=f;h+=
d)o.append(it("path",{d:`M${Nt} ${l(c(h))+.5}H${Nt+i}`,class:"grid"})),n.append(it("text",{x:Nt-6,y:l(c(h))+4,class:"end"},fe(h)));t.depths.length&&n.append(it(
"text",{transform:`translate(11 ${(s+r)/2}) rotate(-90)`,class:"middle"},"Depth, m")),t.depths.forEach(h=>{if(h[h.length-1][0]<a.from||h[0][0]>a.to)return;let M=(b,v)=>v.
map(P=>`${l(e(P[0]))} ${l(c(P[b]))}`).join("L"),k=[...h].reverse(),[y,x]=[h[0],h[h.length-1]].map(([b])=>l(e(b))),_=h.some(([,b,v])=>v>b);o.append(it("path",{d:`\
M${y} ${c(0)}L${M(1,h)}L${x} ${c(0)}Z`,class:"water"}),it("path",{d:`M${y} ${r}L${M(2,h)}L${x} ${r}Z`,class:"rock"}),it("path",_?{d:`M${M(1,h)}L${M(2,k)}Z`,class:"\
steps"}:{d:`M${M(1,h)}`,class:"seabed"}))});let p=0;t.stretches.forEach(({to:h,medium:M})=>{if(M==="land"&&h>a.from&&p<a.to){let k=e(Math.max(p,a.from)),y=e(Math.
min(h,a.to))-k;o.append(it("rect",{x:k,y:s,width:y,height:r-s,class:"land-part"}),it("rect",{x:k,y:s,width:y,height:r-s,fill:`url(#hatch-${t.key})`})),y>Ee("on \
land")+8&&o.append(it("text",{x:k+y/2,y:(s+r)/2+4,class:"middle haloed"},"on land"))}p=h})}function ca(t,e,s,r){let n=0;t.crosses.forEach(([o])=>s.append(it("pa\
th",{d:`M${e(o)} ${zt-8}V${zt+8}`,class:"crosses"}))),t.stretches.forEach(({to:o,medium:a,name:i,status:c,look:f})=>{let d=e(n),l=e(o),p=` ${f}`;a==="land"?s.append(
it("rect",{x:d,y:zt-5,width:l-d,height:10,class:`on-land${p}`})):s.append(it("path",{d:`M${d} ${zt}H${l}`,class:`at-sea${p}`}));let h=[Math.max(d,r[0]),Math.min(
l,r[1])],M=ue([i,c&&`(${c})`].filter(Boolean).join(" "),h[1]-h[0]-8);M&&s.append(it("text",{x:(h[0]+h[1])/2,y:oa,class:"middle system-name"},M)),n=o}),t.stretches.
forEach(({stops:o})=>o.forEach(([a])=>s.append(it("path",{d:`M${e(a)} ${zt-4}l4 4l-4 4l-4 -4Z`,class:"stop"}))))}function la({named:t,at:e,risks:s,risk:r},n,o,a){
t.forEach(([d,l,p,h],M)=>{if(p<a.from||l>a.to)return;let k=n(Math.max(l,a.from)),y=n(Math.min(p,a.to))-k,x=Ve+Ut*e[M];o.append(it("rect",{x:k,y:x,width:Math.max(
y-1,1),height:Ut-2,rx:2,class:d}));let _=ue(h,y-8);_&&o.append(it("text",{x:k+y/2,y:x+Ut-5,class:"middle"},_))});let i=Ve+Ut*r;s.filter(([,d,l])=>l>d).forEach(([
,d,l,p])=>{if(l<a.from||d>a.to)return;let h=n(Math.max(d,a.from)),M=n(Math.min(l,a.to))-h;o.append(it("rect",{x:h,y:i+2,width:Math.max(M-1,2),height:Ut-4,rx:2,class:"\
risk"}));let y=s.every(x=>x[3]===p||x[2]<=d||x[1]>=l)&&ue(p,M-8);y&&o.append(it("text",{x:h+M/2,y:i+Ut-5,class:"middle"},y))});let c=s.filter(([,d,l])=>l===d&&d>=
a.from&&d<=a.to).sort((d,l)=>d[1]-l[1]),f=s.filter(([,d,l])=>l>d).map(([,d])=>d);c.forEach(([d,l,,p],h)=>{o.append(it("path",{d:`M${n(l)-4} ${i+3}h8l-4 8Z`,class:d===
"strait"?"narrow":"risk-at"}));let M=[c[h+1]?.[1]??a.to,...f.filter(y=>y>l)],k=ue(p,n(Math.min(...M))-n(l)-16);k&&o.append(it("text",{x:n(l)+7,y:i+Ut-4,class:"h\
aloed"},k))})}function ua(t,e,s){let r=[[],[]];s.forEach(({at:n,name:o,isEnd:a})=>{let i=ue(o,a?170:120),c=Ee(i)*(a?1.1:1)+8;if(!i)return;let f=Math.min(Math.max(
n-c/2,2),e-c-2),d=r.findIndex(p=>p.every(([h,M])=>f+c<=h||f>=M));if(d<0)return;r[d].push([f,f+c]);let l=zt-18-na*d;t.append(it("path",{d:`M${n} ${zt-5}V${l+3}`,
class:"leader"}),it("text",{x:f+c/2,y:l,class:`middle${a?" end-name":""} haloed`},i))})}function fa({stretches:t},e,{svg:s,range:r,width:n}){let o=t[t.length-1],
a=(d,l,p=!1)=>({km:d,name:l,isEnd:p}),i=[a(0,t[0].ends[0],!0),a(o.to,o.ends[1],!0),...t.slice(0,-1).map(({to:d,ends:[,l]})=>a(d,l))],c=t.flatMap(d=>d.stops.map(
([l,p])=>a(l,p))),f=({km:d})=>d>=r.from-.05&&d<=r.to+.05;ua(s,n,[...i,...c].filter(f).map(({km:d,...l})=>({at:e(d),...l}))),i.filter(f).forEach(({km:d})=>s.append(
it("circle",{cx:e(d),cy:zt,r:4,class:"place"})))}function da(t,e,{svg:s,foot:r,inner:n}){let o=po((t.to-t.from)/Math.max(2,Math.floor(n/110)));s.append(it("path",
{d:`M${Nt} ${r+.5}H${Nt+n}`,class:"axis"}));for(let a=Math.max(0,Math.ceil(t.from/o-1e-9)),i=a*o;i<=t.to+1e-9;i=++a*o)s.append(it("path",{d:`M${e(i)} ${r}v4`,class:"\
axis"}),it("text",{x:e(i),y:r+15,class:"middle"},i.toLocaleString("en",{maximumFractionDigits:2})));s.append(it("text",{x:Nt-14,y:r+15,class:"end"},"KP, km"))}var ha=5,pa=30,ma=620,ga=840;function We(t,e,s){let r=g("button","",t);return r.title=e,nt(r,{"aria-label":e}),r.addEventListener("click",s),r}var yo=t=>g("bdi",
"",t);function ya(t,{widen:e,close:s}){let r=g("h2",""),n=g("select",""),o=g("p","profile-at"),a=g("div","profile-chart"),i=g("p","profile-notes");nt(n,{"aria-l\
abel":"Along"}),a.tabIndex=0,nt(a,{role:"slider","aria-label":"KP along the route","aria-valuemin":0,"aria-valuenow":0});let c=g("div","profile-buttons",We("−",
"Show more of the route",()=>e(2)),We("+","Show less of the route, round the mark",()=>e(.5)),We("×","Close the profile",s)),f=g("div","profile-body",a,...t?[uo(
t)]:[]);return{title:r,list:n,at:o,chart:a,notes:i,body:f,head:g("header","",r,n,c)}}function wa(t,e,s,r){let{leg:n,system:o}=He(t,e),a=Ge(t,e),{spans:i,crosses:c}=lo(
t,e,s),f=h=>fe(h<100?h:Math.round(h/10)*10),d=n.medium==="land"?"on land":a?a[0]===a[1]?`depth about ${f(a[0])} m`:`depth ${f(a[0])} to ${f(a[1])} m`:"depth not\
 known",l=[...new Set([o,...i.map(([,,,h])=>h)].filter(Boolean))],p=[...new Set(c.map(([,h])=>h))];return[g("b","",`KP ${Ue(e,n.accuracy_m)} km`),g("span","",r),
g("span","",d),...l.map(yo),...p.length?[g("span","",g("span","","crosses")," ",...p.flatMap((h,M)=>[M?", ":"",yo(h)]))]:[]]}function wo(t,e){let{map:s,data:r,features:n}=t,
o=r.along?.routes.length??0,a=!r.routes.length;if(!o&&!(a&&n.segments.length))return;let i=g("section","profile");Object.assign(i,{id:"profile",hidden:!0}),nt(i,
{"aria-label":"Line diagram and depth profile"}),St("panel").parentElement?.after(i);let c=new Map,f=null,d=null,l=null,p=a?"":"route-0",h=!1,M=!1,k=0,y=0,x={from:0,
to:1},_=I,b,v=null,P=L.circleMarker([0,0],{pane:"measure",className:"at-kp",radius:7,interactive:!1});function A(B){let[H,X]=B.split("-"),q=c.get(B)||(H==="rout\
e"?ao(Number(X),t,e):ro(Number(X),t,e));return c.set(B,q),q}function F(B){if(!a)return r.routes.slice(0,o).map((X,q)=>[`route-${q}`,`${q+1} · ${e.layers.find(ct=>ct.
key===`route-${q}`)?.title}`]);let H=n.segments[Number(B.split("-")[1])]?.system;return n.segments.flatMap(({system:X,name:q},ct)=>X===H?[[`segment-${ct}`,q]]:[])}
function Y(){if(f)return f;let B=f=ya(r.cost,{widen:S,close:$});return i.append(B.head,B.at,B.body,B.notes),B.list.addEventListener("change",()=>j(B.list.value)),
z(B.chart),new ResizeObserver(()=>{tt(D)}).observe(B.chart),B}function tt(B){B===D&&(_=B),y||=requestAnimationFrame(()=>{let H=_;[y,_]=[0,I],i.hidden||H()})}function E(){
i.hidden&&(Mt()&&(e.closeCard(),e.expand(!1)),i.hidden=!1,document.body.classList.add("profiled"),e.resized(),e.profile.changed(!0),R())}function C(){if(i.hidden)
return;let B=i.contains(document.activeElement);i.hidden=!0,M=!1,document.body.classList.remove("profiled"),P.remove(),e.resized(),e.profile.changed(!1),B&&v?.isConnected&&
v.focus({preventScroll:!0})}function $(){h=!0,C()}function R(){let{title:B,list:H,at:X}=Y();if(l?.key!==p&&([k,d]=[0,null]),H.hidden=B.hidden=!1,!p){B.textContent=
"Pick a cable system, on the map or in the list",H.hidden=!0,X.replaceChildren();return}B.textContent="Along";let q=F(p);H.replaceChildren(...q.map(([ct,ft])=>{
let mt=g("option","",ft);return mt.value=ct,mt.dir="auto",mt})),H.value=p,clearTimeout(b),b=setTimeout(N,30)}function N(){i.hidden||(l=A(p),x={from:0,to:l.km},Y().
notes.replaceChildren(...O(l)),tt(D))}function j(B){B===p&&l?.key===B&&d||(p=B,i.hidden||R())}function O(B){let{source:H,crosses:X,spans:q,stretches:ct}=B,ft=io(
B),mt=(Lt,xt)=>g("span","key-of",g("i",Lt)," ",g("span","",xt)),Tt=Lt=>q.some(([xt])=>xt===Lt);return[...X.length?[mt("k-crosses","the drawn line of another cab\
le crosses")]:[],...ct.some(({stops:Lt})=>Lt.length)?[mt("k-stop","landing or branching unit")]:[],...Tt("strait")?[mt("k-narrow","strait, where it is narrowest")]:
[],...Tt("risk")?[mt("k-risk","shared-risk zone: the whole leg, or one place")]:[],...co(B)?[g("span","","left open: the grid has no sea there")]:[],...ft?[g("s\
pan","",`deepest ${fe(ft[1])} m, at KP ${fe(ft[0])} km`)]:[],...H.map(Lt=>g("span","",Lt)),g("span","","modelled, not surveyed; heights on land are not in the t\
ables")].flatMap((Lt,xt)=>xt?[" · ",Lt]:[Lt])}function D(){let{chart:B}=Y();!l||i.hidden||!B.clientWidth||(d=mo(l,x,{width:B.clientWidth,height:B.clientHeight}),
B.replaceChildren(d.svg),nt(B,{"aria-valuemax":Math.round(l.km)}),I())}function I(){let{at:B,chart:H}=Y();if(!l||!d)return;let X=d.x(k),q=Ge(l,k),ct=ve(l,k);d.cursor.
setAttribute("transform",`translate(${X} 0)`),d.cursor.toggleAttribute("hidden",k<x.from||k>x.to),d.cursor.querySelector(".at-depth")?.setAttribute("cy",String(
q?d.yOf((q[0]+q[1])/2):-99));let ft=Math.max(1,(x.to-x.from)/H.clientWidth*4),mt=wa(l,k,ft,e.hereLines(ct)[0]);B.replaceChildren(...mt.flatMap((Tt,Lt)=>Lt?[" · ",
Tt]:[Tt])),nt(H,{"aria-valuenow":Math.round(k)}),queueMicrotask(()=>nt(H,{"aria-valuetext":B.textContent||""})),P.setLatLng(u(ct)).addTo(s).getElement()?.setAttribute(
"class",`at-kp ${l.look}`)}function u(B){let H=s.getZoom(),X=s.project(B,H),[q,ct]=(l?.key||"").split("-"),ft=X,mt=pa;return q==="route"&&e.routes[Number(ct)].parts.
forEach(({points:Tt})=>Tt.forEach((Lt,xt)=>{let qt=xt+1<Tt.length?L.LineUtil.closestPointOnSegment(X,Lt,Tt[xt+1]):Lt,Rt=qt.distanceTo(X);Rt<mt&&([ft,mt]=[qt,Rt])})),
s.unproject(ft,H)}function w(B){if(!l)return;k=Math.min(Math.max(B,0),l.km);let H=x.to-x.from;if(k<x.from||k>x.to){let X=Math.min(Math.max(k-H/2,0),l.km-H);x={from:X,
to:X+H},tt(D)}else tt(I)}function S(B){if(!l)return;let H=Math.min(l.km,Math.max(B*(x.to-x.from),Math.min(ha,l.km))),X=Math.min(Math.max(k-H/2,0),l.km-H);x={from:X,
to:X+H},tt(D)}function z(B){let H=X=>{d&&w(d.kpAt(X.clientX-B.getBoundingClientRect().left))};B.addEventListener("pointermove",H),B.addEventListener("pointerdow\
n",H),B.addEventListener("dblclick",U),B.addEventListener("keydown",X=>{if(X.altKey||X.ctrlKey||X.metaKey)return;let q=(x.to-x.from)/(X.shiftKey?20:200),ct={ArrowRight:()=>w(
k+q),ArrowLeft:()=>w(k-q),ArrowUp:()=>w(k+q),ArrowDown:()=>w(k-q),PageUp:()=>w(k+20*q),PageDown:()=>w(k-20*q),Home:()=>w(0),End:()=>w(l?.km??0),"+":()=>S(.5),"=":()=>S(
.5),"-":()=>S(2),Enter:U};ct[X.key]&&(ct[X.key](),X.preventDefault(),X.stopPropagation())})}function U(){let B=l&&ve(l,k);B&&e.visit(()=>s.panTo(B,{animate:!1}))}
["pointerdown","focusin"].forEach(B=>i.addEventListener(B,()=>{M=!0})),i.addEventListener("keydown",B=>{B.key==="Escape"&&(B.preventDefault(),$())});function K(B,H,X){
if(i.hidden||!l||!d)return;let q=l.parts.find(({number:ct,from_km:ft})=>ct===H.number&&(l?.key!==B||!("from_km"in H)||H.from_km===ft));q&&B.startsWith("route")===
l.key.startsWith("route")&&w(e.kpAt({part:q},X))}e.pointed=({r:B,part:H},X)=>K(`route-${B}`,H,X),e.pointedSegment=(B,H)=>{l?.key===`segment-${B}`&&K(l.key,l.parts[0],
H)},e.profile={toggle(){if(!i.hidden){$();return}v=document.activeElement,E(),M=!0,v?.matches(":focus-visible")&&Y().chart.focus({preventScroll:!0});let[B,H]=p.
split("-");Mt()&&B==="route"&&e.visit(()=>e.frame(e.routes[Number(H)].bounds))},pick:B=>{B<o&&j(`route-${B}`)},changed:()=>{},there:!0};let W=()=>!Mt()&&window.
innerHeight>=(r.comparison?ga:ma);function et(B){j(B),!h&&W()&&E()}let{open:ot,openRoute:J,closeCard:lt}=e;e.closeCard=()=>{let B=lt();return B&&!M&&C(),B},e.open=
(B,H,X,q=null)=>{let ct=ot(B,H,X,q);if(B==="route"&&H<o&&et(`route-${H}`),a&&B==="segment"&&et(`segment-${H}`),a&&B==="system"){let ft=q??rt(H);ft>=0&&et(`segme\
nt-${ft}`)}return ct},e.openRoute=(B,H)=>{let q=Mt()&&!i.hidden?i:J(B,H);return B.r<o&&j(`route-${B.r}`),requestAnimationFrame(()=>requestAnimationFrame(()=>e.pointed(
B,H))),q};function rt(B){let H=-1,X=0;return n.segments.forEach((q,ct)=>{if(q.system!==B)return;let ft=L.latLngBounds(q.line),mt=ft.getSouthWest().distanceTo(ft.
getNorthEast());mt>X&&([H,X]=[ct,mt])}),H}e.onLines(()=>tt(I)),s.on("zoomend",()=>tt(I)),r.cost&&requestAnimationFrame(()=>{W()&&(E(),s.invalidateSize({pan:!1,animate:!1}),
location.hash||e.frame(r.bounds))})}function bo(t,e,s,r){let n=t.getContainer(),o=St("panel-toggle"),a=St("card"),i=L.control.scale({imperial:!1,maxWidth:140,updateWhenIdle:!0}).addTo(t),c=L.control.
zoom().addTo(t),f=()=>document.body.classList.contains("comparing"),d=!0,l=0;function p(){let N=!a.hidden,j=d&&!N;nt(o,{"aria-expanded":j}),St("panel-body").hidden=
!j,e.classList.toggle("closed",!j&&!N),e.classList.toggle("carded",N),n.parentElement?.parentElement?.classList.toggle("covered",j||N),cancelAnimationFrame(l),l=
requestAnimationFrame(r)}function h(N){d=N,N&&C.close(),p()}o.addEventListener("click",()=>h(o.getAttribute("aria-expanded")!=="true"));function M(){let{width:N,
height:j}=e.getBoundingClientRect(),O=e.classList.contains("closed"),D=t.attributionControl.getContainer()?.offsetHeight??0;if(!Mt())return e.getBoundingClientRect().
left>=n.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,D+24]}:O?{paddingTopLeft:[76,j+34],paddingBottomRight:[60,D+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[N+60,50]};let I=n.getBoundingClientRect(),u=O?null:e.getBoundingClientRect(),w=u&&u.top<I.top+40,S=u&&!w?Math.max(I.bottom-u.top,0)+14:
D+62,z=w?Math.max(I.right-u.left,0)+20:30,U=n.clientHeight<330;return{paddingTopLeft:[30,U||!O?20:j+26],paddingBottomRight:[Math.min(z,I.width/2),Math.min(U?56:
S,I.height*.6)]}}function k(N){t.fitBounds(N,{...M(),animate:!1})}let y=null,x=()=>({at:t.getCenter(),size:t.getSize(),corner:t.containerPointToLatLng([0,0]),zoom:t.
getZoom()}),_=()=>{let N=x();return y!==null&&N.zoom===y.to.zoom&&t.project(N.corner).distanceTo(t.project(y.to.corner))<2},b=[],v=!1,P=!1;function A(){P||(P=!0,
requestAnimationFrame(()=>setTimeout(()=>{let N=b,j=x(),O=v,D=!1;[b,v,P]=[[],!1,!1],t.fire("visit").once("moveend",()=>{D=!0}),O&&(Object.assign(pt(t),{_sizeChanged:!0,
_lastCenter:null}),t.fire("resize")),N.forEach(I=>I(j)),D||t.fire("move").fire("moveend")})))}function F(N){cancelAnimationFrame(l),b.push(j=>{let O=_()&&y?y.from:
j;N(),y={from:O,to:x()}}),A()}function Y(){if(!y||!_())return;let{from:N}=y;y=null,cancelAnimationFrame(l),b.push(()=>{let j=t.getSize(),O=j.equals(N.size)?N.at:
t.unproject(t.project(N.corner,N.zoom).add(j.divideBy(2)),N.zoom);t.setView(O,N.zoom,{animate:!1})}),A()}function tt(){v=!0,A()}function E(){let{paddingTopLeft:N,
paddingBottomRight:j}=M();t.options.minZoom=0;let O=t.getBoundsZoom(s.bounds,!1,L.point(N[0]+j[0],N[1]+j[1])),D=Math.floor(4*Math.min(t.getBoundsZoom(s.window,!0),
O))/4;t.getZoom()<D&&t.setZoom(D,{animate:!1}),t.setMinZoom(D)}let C=ba(t,a,p);function $(){i.setPosition("bottomleft"),c.setPosition(Mt()?"bottomright":"bottom\
left"),h(!Mt()&&!f())}let R=t.attributionControl.getContainer();return R?.addEventListener("click",N=>{N.target instanceof Element&&N.target.closest("a")||R.classList.
toggle("open")}),$(),en($),k(s.bounds),{expand:h,frame:k,visit:F,back:Y,resized:tt,limit:E,card:C.open,closeCard:C.close}}function ba(t,e,s){let r=Ot(e,".card-b\
ody"),n=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),o=null;function a(){if(!o)return!1;let{gone:c,from:f}=o,d=e.contains(document.
activeElement);return o=null,n.remove(),e.hidden=!0,r.replaceChildren(),c(),s(),f&&f.isConnected&&d&&f.focus({preventScroll:!0}),!0}function i(c,f,d=()=>{}){let l=document.
activeElement,p=e.contains(l),h=l===document.body?null:l,M=p&&o?o.from:h,k=p||!!(M&&M.matches(":focus-visible")),y=o;return o=null,y?.gone(),o={gone:d,from:M},r.
replaceChildren(c),r.scrollTop=0,f?n.setLatLng(f).addTo(t):n.remove(),e.hidden=!1,s(),k&&e.focus({preventScroll:!0}),c}return{open:i,close:a}}var La=[Gn,so,Mn,En,wo,Tn],xa=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["line\
s",420],["hits",430],["along",440],["measure",605],["numbers",610]],Ye=null,Ke=null,Je=null;pt(window).$||=t=>{let e=document.createElement("template");return e.
innerHTML=String(t).trim(),[e.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),pt(L.PosAnimation).include({run(t,e){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,e),this.fire("step").fire("end")}}));
function Ma(t){let{crs:e=L.CRS.EPSG3857}=t.options;e===L.CRS.EPSG3857&&(t.project=(s,r=t.getZoom())=>{let n=L.latLng(s),o=2**r;if(n.ofLat!==n.lat||n.ofLng!==n.lng){
let{x:a,y:i}=e.latLngToPoint(n,0);Object.assign(n,{ofLat:n.lat,ofLng:n.lng,u:a,v:i})}return new L.Point((n.u||0)*o,(n.v||0)*o)})}async function Lo(t){Wn(document.
body);let e=JSON.parse(St("data").dataset.view||""),s=t.getContainer(),r=St("panel");xa.forEach(([l,p])=>{t.createPane(l).style.zIndex=String(p)}),nt(s,{"aria-l\
abel":"Map of the routes; the legend lists them as text"}),Ma(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noopener n\
oreferrer">Leaflet</a>'),t.attributionControl.addAttribution(St("credits").innerHTML),nt(s,{role:"application","aria-roledescription":"map"});let n=!1,{layout:o,
...a}=Qn(t,r),{limit:i,...c}=bo(t,r,e,()=>{n&&o()});e.icon&&(delete pt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(e.icon));let f=ka(t,{...a,
...c,layout:o},()=>n);t.setMaxBounds(e.window),i(),t.on("resize",i),nt(s,{"aria-busy":!0});let d={map:t,box:s,panel:r,...await Ea(e,s)};for(let l of La)await l(
d,f),await bt();n=!0;for(let l of f.drawing())l(),await bt();s.removeAttribute("aria-busy"),va(t,f),[Ye,Ke,Je]=[t,d,f]}function va(t,{redraw:e,layout:s,placing:r,
drawing:n}){let o=t.getContainer(),a=!1,i=0;function c([f,...d]){cancelAnimationFrame(i),i=requestAnimationFrame(()=>{i=0,f(),d.length?c(d):o.classList.remove("\
unplaced")})}t.on("zoomanim dragstart visit",()=>{a=!0}),t.on("zoomend",()=>{a?o.classList.add("unplaced"):e()}),t.on("moveend",()=>{a?c(o.classList.contains("u\
nplaced")?n():r()):s(),a=!1}),t.on("viewreset",()=>{i||s()})}async function Ea(t,e){try{let s=[];for(let i of["ground","data"])s.push(await Zn(St(i).textContent||
"",(c,f)=>new L.LatLng(c,f))),await bt();let[r,n]=s,{features:o,...a}=n;return await bt(),{data:{...a,...t},ground:r,features:Un(o)}}catch(s){let r=g("p","unrea\
d","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");throw nt(
r,{role:"alert"}),e.append(r),s}}function ka(t,e,s){let r=[],n=[],o=!1,a=()=>[...r.map(d=>()=>d(t.getZoom())),...e.placing()],i=()=>a().forEach(d=>d());function c(){
!s()||o||(i(),n.forEach(d=>d()),f.state.changed())}let f={...e,redraw:i,drawing:a,year:null,only:null,affected:null,failed:new Set,layers:[],entries:[],years:[],
dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(d,l,p)=>{f.state.entries.set(d,{get:l,set:p})}},depthAt:()=>null,paintNow:()=>{},
routeNear:()=>null,kpAt:()=>NaN,openRoute:(d,l)=>f.open("route",d.r,l),pointed:()=>{},pointedSegment:()=>{},profile:{there:!1,toggle:()=>{},pick:()=>{},changed:()=>{}},
highlight:()=>{},choose:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],systemLines:()=>[],setYear:()=>{},open:(d,l,p)=>f.card(g("div"),p),show:()=>{},
find:()=>[],onDraw:d=>{r.push(d)},onLayers:d=>{n.push(d)},addSearch:d=>{f.entries.push(d)},onYear:(d,l=[])=>{f.years.push(d),l.forEach(p=>f.dates.add(p))},together(d){
let l=o;o=!0,d(),o=l,c()},addLayer({key:d,title:l,group:p,shown:h=!0,parent:M="",count:k=null,show:y=null,mark:x=null}){let _={key:d,title:l,parent:M,count:k,mark:x,
first:h,shown:!1,set(b){_.shown!==b&&(_.shown=b,p&&(b?p.addTo(t):p.remove()),y&&y(b),c())}};return f.layers.push(_),_.set(h),_}};return f}return So(Sa);})();
