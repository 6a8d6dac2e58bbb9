var cableroute=(()=>{var Oe=Object.defineProperty;var vo=Object.getOwnPropertyDescriptor;var Eo=Object.getOwnPropertyNames;var ko=Object.prototype.hasOwnProperty;var So=(t,e)=>{for(var s in e)Oe(t,s,{get:e[s],enumerable:!0})},$o=(t,e,s,r)=>{if(e&&typeof e=="object"||typeof e=="function")for(let o of Eo(e))!ko.call(t,o)&&
o!==s&&Oe(t,o,{get:()=>e[o],enumerable:!(r=vo(e,o))||r.enumerable});return t};var Ao=t=>$o(Oe({},"__esModule",{value:!0}),t);var Ca={};So(Ca,{given:()=>Qe,map:()=>Xe,shared:()=>tn,start:()=>Mo});var on=window.matchMedia("(max-width: 760px), (max-height: 480px)"),Mt=()=>on.matches,sn=t=>on.addEventListener("change",t);function St(t){let e=document.getElementById(
t);if(!e)throw new Error(`the page has no ${t}`);return e}function Ot(t,e){let s=t.querySelector(e);if(!s)throw new Error(`the page has no ${e}`);return s}function g(t,e,...s){
let r=document.createElement(t);return e&&(r.className=e),r instanceof HTMLButtonElement&&(r.type="button"),r.append(...s),r}var bt=()=>new Promise(t=>{setTimeout(
t)});function Bt(t){let e=t.getContext("2d");if(!e)throw new Error("this browser paints on no canvas");return e}var pt=t=>t,Wt=(t,e)=>40075016686e-3*Math.cos(t*
Math.PI/180)/(256*2**e);function et(t,e){return Object.entries(e).forEach(([s,r])=>t.setAttribute(s,String(r))),t}function ye(t,e,s){["mouseenter","focus"].forEach(
r=>t.addEventListener(r,e)),["mouseleave","blur"].forEach(r=>t.addEventListener(r,s))}function Zt(t,e,s,r){let o=et(g("button",t,e),{title:s,"aria-label":s});return o.
addEventListener("click",r),o}function it(t,e,...s){let r=document.createElementNS("http://www.w3.org/2000/svg",t);return r.append(...s),et(r,e)}var re=t=>it("s\
vg",{viewBox:"0 0 24 24","aria-hidden":!0},it("path",{d:t})),ie=t=>t.slice(1).reduce((e,s,r)=>e+s.distanceTo(t[r]),0);var Co='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';function Te(t,...[e,s,r,o,n=0]){let a=g("span",`catalogue-name ${s}`,g("\
bdi","",e)),i=t.containerPointToLayerPoint([r,o]);return a.style.transform=`translate(${i.x.toFixed(1)}px, ${i.y.toFixed(1)}px)`+(n?` rotate(${n.toFixed(3)}rad)`:
""),a}function Oo(t,e){let s=[];return t.forEach(r=>{let o=[0];r.slice(1).forEach((n,a)=>o.push(o[a]+n.distanceTo(r[a])));for(let n=0,a=1;n+1<r.length;n++){for(a=
Math.max(a,n+1);a+1<r.length&&o[a]-o[n]<e;)a++;let i=r[n],c=r[a],l=i.distanceTo(c);l<e||l<.985*(o[a]-o[n])||s.push([i,c])}}),s}function an({map:t,pane:e,partsOf:s,
nameOf:r,colourOf:o}){let n=Bt(document.createElement("canvas"));n.font=Co;let a=new Map;function i(p){let h=a.get(p)??n.measureText(p).width;return a.set(p,h),
h}let c=p=>s(p).map(h=>h.map(x=>t.layerPointToContainerPoint(x)));function l(p,h,x,{size:k,free:y,take:M}){let _=r(p),w=i(_)+4,v=Oo(h,w),N=Math.max(1,Math.floor(
v.length/24));for(let A=0;A<v.length;A+=N){let[F,Y]=v[(A+p*7*N)%v.length];Y.x<F.x&&([F,Y]=[Y,F]);let tt=F.add(Y).divideBy(2),E=Y.subtract(F),C=Math.hypot(E.x,E.
y),$=L.point(E.x/C,E.y/C),z=L.point($.y,-$.x),P=w/5+6,j=[-2,-1,0,1,2].map(I=>tt.add($.multiplyBy(I*w/5)).subtract([w/10+3,7]));if(!j.every(({x:I,y:u})=>I>4&&u>4&&
I<k.x-60&&u<k.y-30)||!j.every(({x:I,y:u})=>y(I,u,P,14)))continue;j.forEach(({x:I,y:u})=>M(I,u,P,14));let O=tt.subtract($.multiplyBy(w/2-2)).add(z.multiplyBy(6.5)),
D=x(_,"of-system",O.x,O.y,Math.atan2(E.y,E.x));return D.style.color=o(p),D.dataset.system=String(p),D}return null}function d(p,h,x){p.map(k=>{let y=c(k);return{
system:k,parts:y,length:y.reduce((M,_)=>M+ie(_),0)}}).sort((k,y)=>y.length-k.length).slice(0,Mt()?12:60).forEach(({system:k,parts:y})=>l(k,y,h,x))}function f(p){
if(e.querySelectorAll(".lit").forEach(F=>F.remove()),e.classList.toggle("one",p!==null),p===null)return;let h=(...F)=>{let Y=Te(t,...F);return Y.classList.add("\
lit"),e.append(Y),Y},x=t.getSize(),k=c(p);if(l(p,k,h,{size:x,free:()=>!0,take:()=>{}}))return;let M=k.flat().filter(({x:F,y:Y})=>F>4&&Y>14&&F<x.x-4&&Y<x.y-30);if(!M.
length)return;let _=r(p),w=i(_),{x:v,y:N}=M[M.length>>1],A=h(_,"of-system",Math.max(4,Math.min(v-w/2,x.x-w-8)),N-18);A.style.color=o(p),A.dataset.system=String(
p)}return{widthOf:i,nameSystems:d,nameOne:f}}var be=pt(L.Canvas).extend({_initPath(t){this._drawFirst||(this._container.style.display="",pt(L.Canvas.prototype)._update.call(this)),pt(L.Canvas.prototype)._initPath.
call(this,t)},_removePath(t){pt(L.Canvas.prototype)._removePath.call(this,t),this._drawFirst||(this._container.style.display="none")},_update(){pt(this._drawFirst?
L.Canvas:L.Renderer).prototype._update.call(this)}}),cn=4.5,To=.35/2**cn;function ln(t,e,{project:s,clip:r}){let o="",n="",a=()=>{[o,n]=["",""]},i=()=>`${t.getZoom()}\
 ${t.getPixelOrigin()}`;return Object.assign(pt(e),{onAdd(){a(),pt(L.Path.prototype).onAdd.call(this)},_project(){o!==i()&&(s(),this._rings=[],[o,n]=[i(),""])},
_update(){if(!this._map||o!==i())return;let{min:c,max:l}=this._renderer._bounds,d=`${c} ${l}`;d!==n&&(n=d,r.call(this),this._updatePath())}}),a}function _o(t){let e=t[0];
return t.filter((s,r)=>{let o=r===0||r===t.length-1||Math.abs(s.x-e.x)+Math.abs(s.y-e.y)>=1;return o&&(e=s),o})}function No(t,e,s){let r=e.map(n=>t.project(n,0)),
o=r.length>8?L.LineUtil.simplify(r,To):r;return{fine:r,coarse:o,bounds:L.bounds(r),closed:s}}function un(t,e,s,r){let o=null,n=new Map;function a(){o||=s.map(c=>No(
t,c,r)),n=new Map}function i(){let c=2**t.getZoom(),l=t.getPixelOrigin(),{min:d,max:f}=this._renderer._bounds,p=L.bounds(d.subtract([2,2]),f.add([2,2])),h=L.bounds(
p.getTopLeft().add(l).divideBy(c),p.getBottomRight().add(l).divideBy(c));this._parts=[],(o||[]).forEach(x=>{if(!x.bounds.intersects(h))return;let k=n.get(x);if(!k){
let{x:y,y:M}=l,_=t.getZoom()<=cn?x.coarse:x.fine;k=_o(_.map(w=>new L.Point(Math.round(w.x*c)-y,Math.round(w.y*c)-M))),n.set(x,k)}if(r){let y=L.PolyUtil.clipPolygon(
k,p,!0);y.length&&this._parts.push(y);return}this._parts.push(...fn(k,p))})}return ln(t,e,{project:a,clip:i}),e}function fn(t,e){let s=[],r=null;for(let o=1;o<t.
length;o++){let n=L.LineUtil.clipSegment(t[o-1],t[o],e,o>1,!0);if(!n){r=null;continue}r||s.push(r=[n[0]]),r.push(n[1]),n[1]!==t[o]&&(r=null)}return s}var rn=-1e7,
Po=4,we=40;function ce(t,e,s,r,o,n=()=>!1){let a=null,i=new Map;function c(p,h){let x=i.get(h);if(x)return x;let k=2**h,y=o(h),M=p.map((v,N)=>{if(!y||!y[N])return new L.
Point(v.x*k,v.y*k);let A=p[Math.max(N-1,0)],F=p[Math.min(N+1,p.length-1)],Y=F.x-A.x,tt=F.y-A.y,E=y[N]/(Math.hypot(Y,tt)||1);return new L.Point(v.x*k-tt*E,v.y*k+
Y*E)});i.size>=Po&&i.delete(i.keys().next().value??NaN);let _=[];M.forEach((v,N)=>{N&&!n(N-1,h)?_[_.length-1].push(v):_.push([v])});let w=_.filter(v=>v.length>1).
map(v=>L.LineUtil.simplify(v,.8));return i.set(h,w),w}function l(){if(a)return;let p=s.map(h=>t.project(h,0));a={points:p,bounds:L.bounds(p)}}function d(){if(!a)
return;let p=t.getZoom(),h=2**p,x=t.getPixelOrigin(),{min:k,max:y}=this._renderer._bounds,M=L.bounds(k,y),_=new L.Bounds,w=L.bounds(k.add(x).subtract([we,we]),y.
add(x).add([we,we])),{points:v,bounds:N}=a;this._parts=[],r.forEach(F=>{let Y=F*256*h;L.bounds(L.point(N.getTopLeft()).multiplyBy(h).add([Y,0]),L.point(N.getBottomRight()).
multiplyBy(h).add([Y,0])).intersects(w)&&c(v,p).forEach(E=>this._parts.push(...fn(E.map(({x:C,y:$})=>new L.Point(C+Y-x.x,$-x.y)),M)))}),this._parts.forEach(F=>F.
forEach(Y=>_.extend(Y))),this._parts.length||_.extend([rn,rn]);let A=this._clickTolerance();this._pxBounds=L.bounds(_.getTopLeft().subtract([A,A]),_.getBottomRight().
add([A,A]))}let f=ln(t,e,{project:l,clip:d});return Object.assign(e,{afresh(){i.clear(),f(),e.redraw()}})}var It=4,Bo=20,dn=6,Io=44,zo=140,Ro=8,jo=[24e5,12e5,6e5,3e5],hn=t=>Math.min(2.5+1.2*t,20),pn=t=>L.point(t.x+t.ox,t.y+t.oy);function _e(t,e){let s=[];return t.forEach(
(r,o)=>{let n=s[s.length-1],a=e(r);n&&n.value===a?n.to=o+1:s.push({value:a,from:o,to:o+1})}),s}function mn(t){for(let e=0;e<2;e++){let s=t.map(r=>r.map(({users:o,
close:n})=>n.some(a=>a.users.length>o.length||a.users.some(i=>!o.includes(i)))?[...new Set([...o,...n.flatMap(a=>a.users)])].sort((a,i)=>a-i):o));t.forEach((r,o)=>r.
forEach((n,a)=>{n.users=s[o][a]}))}t.forEach(e=>{_e(e,s=>s.users.length>1).forEach(({value:s,from:r,to:o})=>{let n=s&&ie(e.slice(r,o).map(a=>L.point(a.x,a.y)))>=
Bo;for(let a=r;a<o;a++){let i=0,c=0;for(let l=Math.max(r,a-dn);l<Math.min(o,a+dn+1);l++,c++)i+=e[l].users.length;e[a].count=n?Math.round(i/c):0}})})}function Le(t,e,s,r=()=>{}){
e.visit(()=>{for(let o of jo)t.getZoom()<It&&e.frame(s.toBounds(o));t.getZoom()<It&&t.setView(s,It,{animate:!1}),r()})}function Ne(t,e){let s=new Map,r=new Map;
return{size:()=>r.size,put(o,n,a){let i=s.get(o);if(!i){let c=g("button",e),l=L.divIcon({className:"trunk-holder",html:c,iconSize:[0,0]}),d=i={button:c,at:n,marker:L.
marker(n,{pane:"numbers",keyboard:!1,icon:l})};L.DomEvent.disableClickPropagation(c),c.addEventListener("keydown",f=>f.stopPropagation()),a(c,()=>d.at)}i.at=n,i.
marker.setLatLng(n).addTo(t),r.set(o,i)},done(){s.forEach(({marker:o,button:n},a)=>{r.has(a)||(n===document.activeElement&&t.getContainer().focus({preventScroll:!0}),
o.remove())}),[s,r]=[r,new Map]}}}function gn({map:t,routes:e},s){e.length&&["trunk-edges","trunks"].forEach((c,l)=>{t.createPane(c).style.zIndex=String(404+l)});
let r=new Map,o=[],n=Ne(t,"trunk-count");function a(c){let l=r.get(c);if(l)return l;let d=hn(c),f={pane:"trunks",interactive:!1,smoothFactor:0},p=L.polyline([],
{pane:"hits",className:"hit",weight:Math.max(d,18),smoothFactor:0,bubblingMouseEvents:!1});p.on("click",x=>Le(t,s,x.latlng)),p.on("mouseover",()=>s.highlight(-1));
let h=[L.polyline([],{...f,pane:"trunk-edges",className:"trunk-edge",weight:d+3}),L.polyline([],{...f,className:"trunk",weight:d}),p];return r.set(c,h),h}function i(c){
o=[];let l=new Map;e.forEach(({shown:d,dots:f})=>{d&&(_e(f,p=>p.count).forEach(({value:p,from:h,to:x})=>{if(!p)return;let k=f.slice(Math.max(h-1,0),x+1).map(pn),
y=l.get(p)||[];l.set(p,y),y.push(L.LineUtil.simplify(k,.4).map(M=>t.unproject(M,c)))}),_e(f,p=>p.count?p.users.join():"").forEach(({value:p,from:h,to:x})=>{p&&o.
push({points:f.slice(h,x).map(pn),users:f[h].users})}))}),l.forEach((d,f)=>a(f).forEach(p=>p.setLatLngs(d).addTo(t))),r.forEach((d,f)=>{l.has(f)||d.forEach(p=>p.
remove())})}return s.onLayout(({zoom:c,origin:l,size:d,free:f,take:p})=>{let h=new Map,x=o.map(({points:k,users:y})=>({users:y,points:k.map(M=>M.subtract(l)).filter(
({x:M,y:_})=>M>40&&_>14&&M<d.x-40&&_<d.y-30)})).map(k=>({...k,length:ie(k.points)})).filter(({length:k})=>k>=Io).sort((k,y)=>y.users.length-k.users.length||y.length-
k.length);for(let{points:k,users:y}of x){if(n.size()>=Ro)break;let M=y.join(),_=h.get(M)||[],w=62,v=22,N=[.5,.4,.6,.3,.7,.2,.8].map(A=>k[Math.floor(A*k.length)]).
find(A=>f(A.x-w/2,A.y-v/2,w,v)&&_.every(F=>F.distanceTo(A)>zo));N&&(p(N.x-w/2,N.y-v/2,w,v),h.set(M,[..._,N]),n.put(`${M} ${_.length}`,t.unproject(N.add(l),c),(A,F)=>{
A.textContent=`${y.length} routes`,et(A,{"aria-label":`${y.length} routes: show them apart`}),A.title=`Their numbers: ${y.map(Y=>Y+1).join(", ")}`,A.addEventListener(
"click",()=>Le(t,s,F()))}))}n.done()}),s.addInk((c,l)=>o.flatMap(({points:d,users:f})=>{let p=hn(f.length)/3;return d.map(h=>h.subtract(l)).flatMap(({x:h,y:x})=>[
{x:h,y:x},{x:h-p,y:x-p},{x:h+p,y:x+p}])})),{draw:i}}var Be=4,Do=2.5/2**It,Fo=.9,Zo=1,Uo=24,qo=70,[te,ee]=[24,16],yn=t=>Math.min(1+.4*t,8),xe=({shown:t})=>t.length>=Be,Ie=(t,e)=>t!==null&&e<It&&t.size*2**e>Uo,Pe=(t,e,s)=>new L.
Point(t.x+(e.x-t.x)*s,t.y+(e.y-t.y)*s),le=({points:[t,e]})=>t.distanceTo(e);function Ho(t,e){let s=new Map,r=({x:n,y:a},i=0,c=0)=>(Math.floor(2*n)+i)*4096+Math.
floor(2*a)+c;e.forEach(n=>{let[a,i]=n.points,c=Math.ceil(2*le(n))+1;for(let l=0;l<=c;l++){let d=r(Pe(a,i,l/c));s.set(d,(s.get(d)||new Set).add(n))}}),e.forEach(
n=>{let[a,i]=n.points,c=Pe(a,i,.5),l=new Set;[-1,0,1].forEach(d=>[-1,0,1].forEach(f=>s.get(r(c,d,f))?.forEach(p=>{let[h,x]=p.points;Math.abs((i.x-a.x)*(x.x-h.x)+
(i.y-a.y)*(x.y-h.y))>Fo*le(n)*le(p)&&L.LineUtil.pointToSegmentDistance(c,h,x)<Do&&l.add(p)}))),n.near=[...l],n.beside=new Set(n.users)});let o=new Map(e.map(n=>[
n,new Set(n.near.flatMap(({users:a})=>[...a]))]));t.forEach(n=>new Set(n.edges.flatMap(a=>[...o.get(a)||[]])).forEach(a=>{let i=[];[...n.edges,null].forEach(c=>{
if(c&&o.get(c)?.has(a)){i.push(c);return}i.reduce((l,d)=>l+le(d),0)>Zo&&i.forEach(({beside:l})=>l.add(a)),i=[]})}))}function Go(t){let e=new Set;t.forEach(s=>{s.
drawn=xe(s)&&!s.near.some(r=>xe(r)&&r.rank>s.rank)}),t.filter(xe).forEach(s=>{let r=[s],o=0;for(let n=r[0],a=0;n;n=r[++a])e.has(n)||(e.add(n),n.drawn&&(o+=le(n)),
r.push(...[...n.near,...n.next.map(([i])=>i)].filter(i=>xe(i)&&!e.has(i))));o&&r.forEach(n=>{n.size=o})})}function Vo(t){let e=new Map,s=new Set;return t.forEach(
({latlngs:r,edges:o})=>{let n=0;o.forEach((a,i)=>{let{shown:{length:c},live:l,size:d}=a,f=!d||!a.drawn||s.has(a)?0:l?c:-c;if(f){let p=e.get(f)||{latlngs:[],steps:[]};
e.set(f,p),s.add(a),f!==n&&(p.latlngs.length&&p.steps.push(null),p.latlngs.push(r[i])),p.latlngs.push(r[i+1]),p.steps.push(a)}n=f})}),e}function Me(t,e){return(pt(
t)._parts||[]).map(r=>r.slice(1).flatMap((o,n)=>{let a=r[n],i=Math.ceil(o.distanceTo(a)/8);return Array.from({length:i},(c,l)=>Pe(a,o,l/i).add(e))}))}function wn(t,{
segments:e,edges:s},r,{tip:o,names:n,turnsOf:a,look:i}){let c=L.layerGroup().addTo(t),l=Ne(t,"trunk-count of-systems"),d=[];Ho(e,s);function f(y,M){let _=t.project(
y,0),w=({points:[A,F]})=>L.LineUtil.pointToSegmentDistance(_,A,F),{shown:v,live:N}=s.filter(A=>A.drawn&&A.shown.length===M).reduce((A,F)=>w(F)<w(A)?F:A);o.setLatLng(
y).setContent(g("div","of-trunk",g("b","",`${v.length} systems`),...N<v.length?[g("div","",`planned or not verified: ${v.length-N}`)]:[],g("small","",v.map(A=>n[A]).
sort().join(", ")))).addTo(t)}let p=()=>{o.remove()},h=(y,M)=>Le(t,r,y,()=>{f(y,M),t.once("movestart",p)});function x(){let y=[];c.clearLayers(),d=[],[...Vo(e)].
sort(([M],[_])=>Math.abs(_)-Math.abs(M)).forEach(([M,{latlngs:_,steps:w}])=>{let v=Math.abs(M),[N,A]=i(yn(v),M<0).map(F=>ce(t,L.polyline(_,F),_,a(_),()=>null,(Y,tt)=>!Ie(
w[Y],tt)));A.on("mouseover",F=>f(F.latlng,v)).on("mouseout",p).on("click",F=>h(F.latlng,v)),c.addLayer(N).addLayer(A),y.push(N),d.push({line:A,count:v})}),[...d.
map(({line:M})=>M),...y,...e.map(({line:M})=>M).reverse()].forEach(M=>M.bringToBack())}function k({zoom:y,origin:M,free:_,take:w,inside:v}){let N=t.getPixelOrigin().
subtract(M),A=Mt()?5:10,F=[],Y=({points:tt,count:E})=>E*Math.min(tt.length,6);d.flatMap(({line:tt,count:E})=>Me(tt,N).map(C=>({points:C,count:E}))).sort((tt,E)=>Y(
E)-Y(tt)).forEach(({points:tt,count:E})=>{let C=F.length<A&&tt.length>1&&tt.map(($,z)=>({at:$,off:Math.abs(2*z-tt.length)})).sort(($,z)=>$.off-z.off).map(({at:$})=>$).
find($=>v($.x-te,$.y-ee,2*te,2*ee)&&_($.x-te/2,$.y-ee/2,te,ee)&&F.every(z=>z.distanceTo($)>qo));C&&(w(C.x-te/2,C.y-ee/2,te,ee),F.push(C),l.put(`${E} ${F.length}`,
t.unproject(C.add(M),y),($,z)=>{$.textContent=String(E),et($,{"aria-label":`${E} systems: show them apart`}),$.addEventListener("click",()=>h(z(),E)),ye($,()=>f(
z(),E),p)}))}),l.done()}return r.addInk((y,M)=>d.flatMap(({line:_,count:w})=>{let v=yn(w)/3;return Me(_,t.getPixelOrigin().subtract(M)).flat().flatMap(N=>[N,N.add(
[v,v]),N.subtract([v,v])])})),{draw:x,number:k,count(y,M){let _=s.map(v=>{let N=v.size;return Object.assign(v,{shown:[...v.beside].filter(y),size:0}),v.live=v.shown.
filter(M).length,N});Go(s);let w=new Set(s.filter((v,N)=>v.size!==_[N]));e.forEach(v=>{v.edges.some(N=>w.has(N))&&v.line.afresh()}),x()}}}function bn(t){let e=new Map,s=[],r=new Array(5).fill(0);return t.forEach((n,a)=>(n.places||[]).forEach(i=>{let c=e.get(i);c?c.push(a):e.set(i,[a])})),t.map((n,a)=>a).
sort((n,a)=>(t[a].places||[]).length-(t[n].places||[]).length).forEach(n=>{let a=r.map(i=>i/(4*t.length));(t[n].places||[]).forEach(i=>(e.get(i)||[]).forEach(c=>{
s[c]!==void 0&&a[s[c]]++})),s[n]=a.indexOf(Math.min(...a)),r[s[n]]++}),s}function Ln(t,e,s){let r=new Map,o=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,n=e.map(
({latlngs:a,item:i})=>a.slice(1).map((c,l)=>{let d=o(a[l]),f=o(c),p=d<f?`${d} ${f}`:`${f} ${d}`,h=r.get(p)||{points:[a[l],c].map(x=>t.project(x,0)),users:new Set,
turn:0,next:[],order:[],near:[],beside:new Set,shown:[],rank:0,drawn:!1,live:0,size:0};return r.set(p,h),h.users.add(i.system),{edge:h,sense:d<f?1:-1}}));return n.
forEach((a,i)=>{e[i].edges=a.map(({edge:c})=>c),a.slice(1).forEach(({edge:c,sense:l},d)=>{let f=a[d];f.edge.next.push([c,l*f.sense]),c.next.push([f.edge,l*f.sense])})}),
r.forEach(a=>{if(a.turn)return;a.turn=1;let i=[a];for(let c=i.pop();c;c=i.pop())for(let[l,d]of c.next)l.turn||(l.turn=c.turn*d,i.push(l))}),[...r.values()].forEach(
(a,i)=>{a.order=[...a.users].sort((c,l)=>s[l]-s[c]||c-l),a.rank=a.users.size+i/r.size}),e.forEach((a,i)=>{let{facts:{from:c,to:l},system:d}=a.item,f=n[i].map(({
edge:{order:p,turn:h},sense:x})=>x*h*(p.indexOf(d)-(p.length-1)/2));f.some(p=>p)&&(a.slots=a.latlngs.map((p,h)=>h===0&&typeof c=="number"||h===f.length&&typeof l==
"number"?0:((f[h-1]??f[h])+(f[h]??f[h-1]))/2))}),[...r.values()]}var ze={year:900,cut:4500,other:2800},Wo=11e5,xn={play:"M8 5.5V18.5L18.5 12Z",pause:"M8.5 6V18M15.5 6V18",back:"M14.5 6L8.5 12L14.5 18",on:"M9.5 6L15.5 12L9.5 1\
8"};function Re(t,e){let s=e.map(({id:r})=>t.systems[r||""]||[]);return(r,o)=>{let n="";for(let[a,i]of s[r]){if(a>o)break;n=i}return n}}var Yo=t=>{let e=10**Math.
max(0,Math.floor(Math.log10(t||1))-2);return(Math.floor(t/e)*e).toLocaleString("en")};function Mn({map:t,data:e,box:s,panel:r,features:o},n,{story:a,body:i,show:c,
all:l}){let d=window.matchMedia("(prefers-reduced-motion: reduce)"),f=Re(a,o.systems),{chapters:p}=a,h=new Map(o.systems.map(({id:G},q)=>[G,q])),x=new Map(o.segments.
map(({id:G},q)=>[G,q])),k=document.documentElement.lang==="ar"?"، ":", ",y=G=>G.flatMap(q=>h.get(q)??[]),M,_=!1,w=null,v=t.getZoom(),N=!1,A=g("div","large-year");
et(A,{"aria-hidden":!0}),A.hidden=!0,s.append(A);let F=(G,q,st)=>Zt(G,re(xn[G]),q,st),Y=F("play","Play the years",()=>_?mt():Tt()),tt=g("div","turns",Y,F("back",
"Previous cut",()=>Rt(-1)),F("on","Next cut",()=>Rt(1)),l),E=g("dl","counts"),C=g("div","changes"),$=g("details","not-known"),z=g("div","scene");et(z,{role:"sta\
tus"});let P=g("ol","moments"),j=g("ul","chapters",...p.map((G,q)=>{let st=g("button","",g("b","",G.key.slice(0,4))," ",...G.zones.flatMap((rt,ht)=>[ht?k:"",g("\
bdi","",rt)]));return et(st,{"aria-pressed":!1}),st.addEventListener("click",()=>{mt(),U(q,0)}),g("li","",st)})),O=g("p","later"),D=g("p","","A system counts fr\
om the year in which it is said to be ready for service, at the end of the year. One whose year is not known, or that nobody has reported in service within five\
 years, is counted apart and not drawn. The lines are modelled, and crossing paths on land are those of today.");i.append(tt,z,P,E,$,C,...p.length?[g("h3","","C\
uts"),j]:[],O,D);let I=G=>G.flatMap((q,st)=>[st?k:"",g("bdi","",o.systems[q].name)]),u=(G,q)=>g("div","",g("dt","",G),g("dd","",q));function b(G){let q=o.systems.
map((dt,gt)=>gt),st=dt=>q.filter(gt=>f(gt,G)===dt),rt=st("s"),ht=rt.flatMap(dt=>a.published[o.systems[dt].id||""]??[]);return{live:rt,planned:st("p"),unknown:st(
"n"),stations:new Set(rt.flatMap(dt=>o.systems[dt].places||[])).size,km:ht.reduce((dt,gt)=>dt+gt,0),measured:ht.length,ready:rt.filter(dt=>f(dt,G-1)!=="s"&&String(
o.systems[dt].ready||"").startsWith(String(G))),over:q.filter(dt=>f(dt,G-1)==="s"&&f(dt,G)===""),cuts:a.cuts[String(G)]||0}}function S(G){if([E,$,C,O].forEach(dt=>{
dt.hidden=G===null}),A.hidden=G===null,G===null)return;let q=b(G),st=G<a.data_year;E.replaceChildren(u("In service",String(q.live.length)),u("Landing stations o\
f these systems",String(q.stations)),u("Published length of these systems, km",q.measured?`${Yo(q.km)} or more, of ${q.measured} of ${q.live.length}`:"not known"),
u("Planned, stated for then",st?"not recorded":String(q.planned.length)),u("Recorded cuts that began in the year",String(q.cuts))),$.hidden=!q.unknown.length,$.
replaceChildren(g("summary","",g("span","","Year or status not known"),g("b","",String(q.unknown.length))),g("p","",...I(q.unknown))),C.replaceChildren(...q.ready.
length?[g("p","",g("b","","Ready for service in the year: "),...I(q.ready))]:[],...q.over.length?[g("p","",g("b","",G>a.data_year?"No longer counted, by age or \
stated end: ":"Ended in the year: "),...I(q.over))]:[]),O.hidden=st||G===a.data_year,O.textContent=a.retired_at===null?`After ${a.data_date}: in service as last\
 seen, planned as stated; none of it is sure.`:`After ${a.data_date}: in service as last seen and assumed retired at ${a.retired_at} years, planned as stated; n\
one of it is sure.`;let rt=w&&p[w.at].moments[w.moment],ht=w?Z(p[w.at],w.moment).cut.size:0;A.replaceChildren(g("b","",String(G)),g("span","",rt?rt.date||"date \
of repair not known":`${q.live.length} in service`),...ht?[g("span","cut",`${ht} cut`)]:[])}let R=L.layerGroup();function Z(G,q){let st=new Set,rt=new Set;return G.
moments.slice(0,q+1).forEach(({what:ht,systems:dt})=>y(dt).forEach(gt=>{ht==="cut"&&(st.add(gt),rt.delete(gt)),ht==="back"&&(st.delete(gt),rt.add(gt))})),{cut:st,
back:rt}}function K(){if(R.clearLayers(),!w)return;let G=p[w.at],{cut:q,back:st}=Z(G,w.moment),rt=getComputedStyle(document.documentElement),ht=rt.getPropertyValue(
"--cut").trim(),dt=rt.getPropertyValue("--halo").trim(),gt=G.incidents.filter(({id:wt})=>G.moments.slice(0,(w?.moment??0)+1).some(({incident:Et})=>Et===wt)),vt=new Set(
gt.flatMap(wt=>wt.out.flatMap(Et=>x.get(Et)??[])));[...st,...q].forEach(wt=>n.systemLines(wt).forEach(({number:Et,draw:At})=>{let _t=q.has(wt)&&vt.has(Et);At({color:dt,
weight:_t?7:5,opacity:1,dashArray:void 0}).addTo(R);let Kt=At({opacity:1,..._t?{color:ht,weight:3.5,dashArray:void 0}:{weight:2.6}}).addTo(R);_t&&(pt(Kt).cut=o.
segments[Et].id)})),gt.forEach(({at:wt,radius_m:Et,boxes:At=[],zone:_t})=>{let Kt={pane:"accuracy",className:"accuracy cut-ring",interactive:!1};if(At.forEach(Jt=>L.
rectangle(Jt,Kt).addTo(R)),wt)L.circle(wt,{radius:Et||0,...Kt}).addTo(R),L.circleMarker(wt,{pane:"measure",className:"cut-spot",radius:6,interactive:!1}).addTo(
R);else if(At.length){let[[[,Jt],[pe,m]]]=At,T=g("span","",g("bdi","",_t),": ",g("span","","where in it is not known"));L.tooltip({permanent:!0,direction:"top",
className:"tip ring-tip",offset:[0,-2]}).setLatLng([pe,(Jt+m)/2]).setContent(T).addTo(R)}})}n.onDraw(()=>K());function W(G){let q=G.incidents.flatMap(({at:st,radius_m:rt,
boxes:ht=[]})=>st?[L.latLng(st).toBounds(Math.max(2.2*(rt||0),Wo))]:ht.map(dt=>L.latLngBounds(dt)));q.length&&nt(q.reduce((st,rt)=>st.extend(rt),L.latLngBounds(
q[0].getSouthWest(),q[0].getNorthEast())))}function nt(G){let q=s.getBoundingClientRect(),st=i.getBoundingClientRect(),rt=r.getBoundingClientRect(),ht=st.width>
0&&st.width<.7*q.width,dt=!Mt()&&!r.classList.contains("closed")?q.right-rt.left:0;t.fitBounds(G,{paddingTopLeft:[ht?st.right-q.left+12:12,Mt()&&!ht?rt.bottom-q.
top+A.offsetHeight+12:40],paddingBottomRight:[dt+12,st.width>0&&!ht?q.bottom-st.top+8:40],animate:!d.matches,maxZoom:7})}let ot=null,J=()=>({at:t.getCenter(),zoom:t.
getZoom()});function lt(){if(!ot)return;let{from:G,to:q}=ot,st=J();ot=null,q&&st.zoom===q.zoom&&t.project(st.at).distanceTo(t.project(q.at))<2&&t.setView(G.at,G.
zoom,{animate:!d.matches})}let at=({what:G})=>({cut:"Cut: ",back:"Back in service: ","not known":"Date of repair not known: "})[G],B=({date:G,what:q})=>g("h3","",
...G?[g("time","",G)]:[],...q==="back"&&G.length<10?[" ",g("small","","the day is not known")]:[]);function H(G,q){let st=o.incidents.findIndex(({id:At})=>At===
q.incident),rt=o.incidents[st],ht=g("p",`who ${q.what.replace(" ","-")}`,g("b","",at(q)),...I(y(q.systems)));if(!rt)return[B(q),ht];let{facts:dt}=rt,gt=G.incidents.
find(({id:At})=>At===q.incident),vt=At=>[dt[At]??""].flat().filter(_t=>typeof _t=="string").join(""),wt=(At,_t)=>_t?[g("b","",At),g("bdi","",_t),". "]:[],Et=g("\
button","record","The record and its sources");return Et.addEventListener("click",()=>{mt(),n.open("incident",st,null)}),[B(q),g("p","name",g("bdi","",rt.name)),
ht,g("p","",...wt("Cause: ",vt("cause")),...wt("Effect: ",vt("effect"))),g("p","small",...wt("Place: ",vt("place")),...gt?.at?wt("Ring: ",vt("accuracy")):[g("sp\
an","","Where in its zone it lay is not known: the box is the zone.")]),...gt?.out.length?[g("p","small","The cut lay on one or more of the red parts.")]:[],...X(
rt.sources||[]),Et]}function X(G){let[q,...st]=G.map(ht=>o.sources[ht]);if(!q)return[];let rt=g("bdi","",q.publisher||q.title);return[g("p","small",g("b","","So\
urce: "),rt,...q.date?[k,g("bdi","",q.date)]:[],...st.length?[" ",g("span","",`and ${st.length} more`)]:[])]}function U(G,q,st=!0){let rt=p[G],ht=rt.moments[q],
dt=w?.at!==G;i.hidden&&c(),w={at:G,moment:q},n.affected=new Set(rt.incidents.flatMap(({systems:vt})=>y(vt))),s.classList.add("telling"),R.addTo(t),N=!0;let gt=rt.
moments.slice(0,q+1).map(({date:vt})=>vt).filter(Boolean);n.setYear(Number(gt[gt.length-1].slice(0,4))),N=!1,z.replaceChildren(...H(rt,ht)),P.replaceChildren(...rt.
moments.map((vt,wt)=>{let Et=g("button",vt.what.replace(" ","-"),...vt.date?[g("b","",vt.date)," "]:[],g("span","",at(vt)),...I(y(vt.systems)));return wt===q&&et(
Et,{"aria-current":"step"}),Et.addEventListener("click",()=>{mt(),U(G,wt,!1),P.querySelectorAll("button")[wt].focus()}),g("li","",Et)})),[...j.querySelectorAll(
"button")].forEach((vt,wt)=>et(vt,{"aria-pressed":wt===G})),dt&&st&&(ot={from:ot?.from??J(),to:null},W(rt),t.once("moveend",()=>{ot&&(ot.to=J())}),d.matches&&ot&&
(ot.to=J())),n.state.changed()}function ct(){w&&(w=null,n.affected=null,s.classList.remove("telling"),R.clearLayers().remove(),z.replaceChildren(),P.replaceChildren(),
j.querySelectorAll("button").forEach(G=>et(G,{"aria-pressed":!1})),lt())}n.onYear(G=>{!N&&w&&ct(),!N&&G===null&&mt(),S(G)});function ft(G){_=G;let q=G?"Pause":"\
Play the years";Y.replaceChildren(re(xn[G?"pause":"play"])),et(Y,{title:q,"aria-label":q}),clearTimeout(M),G&&Lt()}let mt=()=>{_&&ft(!1)};function Tt(){!w&&t.getZoom()<=
v&&nt(e.bounds),!w&&(n.year===null||n.year>=a.last)&&n.setYear(a.first),ft(!0)}function Lt(){let G=w&&p[w.at].moments[w.moment];M=setTimeout(Ht,G?G.what==="cut"?
ze.cut:ze.other:ze.year)}let xt=G=>Number(p[G].key.slice(0,4));function Ht(){let G=n.year??a.first;if(w){let{at:q,moment:st}=w;if(st+1<p[q].moments.length)U(q,st+
1);else if(q+1<p.length&&xt(q+1)<=G)U(q+1,0);else if(G<a.last)n.setYear(G+1);else return mt()}else{let q=p.findIndex((st,rt)=>xt(rt)===G);if(q>=0)U(q,0);else if(G<
a.last)n.setYear(G+1);else return mt()}return Lt()}function Rt(G){if(!p.length)return;mt();let q=n.year??(G>0?-1/0:1/0),rt=p.map((dt,gt)=>gt).filter(dt=>w?(dt-w.
at)*G>0:(xt(dt)-q)*G>0),ht=G>0?[0,rt[0]]:[p.length-1,rt[rt.length-1]];U(ht[1]??ht[0],0)}let Ce=()=>n.state.add("chapter",()=>w?`${p[w.at].key}.${w.moment}`:"",G=>{
let[,q,st]=/^(\d{4}-\d{2})(?:\.(\d))?$/.exec(G)||[],rt=p.findIndex(ht=>ht.key===q);rt>=0?U(rt,Math.min(Number(st||0),p[rt].moments.length-1),!location.hash.includes(
"view=")):ct()});return S(n.year),{pause:mt,link:Ce}}var Ko=11,Jo=3.2,Xo=6e4,Qo=["out of service","retired","cancelled"],ve="schematic",ts=["inferred",ve,"assumed"],je=t=>t==="in service"?"live":Qo.includes(t)?"go\
ne":"plan",es=t=>ts.includes(t.confidence||""),De=t=>t.confidence===ve?ve:es(t)?"modelled":"known",ne=t=>Number(String(t||"").slice(0,4))||null,vn=t=>t.length>32?
`${t.slice(0,30)}…`:t;function ns(t){let e=t.reduce((s,r)=>r.length>s.length?r:s);return e[e.length>>1]}function Fe(t){let e=[g("bdi","en clip",t.name)];if(t.
name_ar){let s=g("span","ar clip",t.name_ar);s.lang="ar",s.dir="rtl",e.push(" ",s)}return e}async function En({map:t,data:e,box:s,panel:r,features:o},n){let a=!e.
routes.length,i=t.createPane("catalogue-hot"),c=t.createPane("catalogue-names");Object.assign(i.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(c.style,
{zIndex:"605",pointerEvents:"none"});let l=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),d=new be({pane:"catalogue-hot",padding:.25}),f=L.circle([0,0],{radius:10,
pane:"accuracy",className:"accuracy",interactive:!1});function p(){let m=getComputedStyle(document.documentElement),T=V=>m.getPropertyValue(`--${V}`).trim();return{
soft:T("soft"),ink:T("ink"),halo:T("halo"),land:T("land"),trunk:T("systems"),thin:Number(T("thin")),dashes:[Number(T("dash")),Number(T("gap"))],routes:Array.from(
{length:7},(V,Q)=>T(`route-${Q}`))}}let h=p(),x=null,k=e.story?Re(e.story,o.systems):null,y=m=>{if(x===null||!k)return je(o.systems[m].status);let T=k(m,x);return T===
"s"?"live":T==="p"?"plan":"gone"},M=a?bn(o.systems):[],_=m=>{let T=y(m);return!a||T==="gone"?h.soft:h.routes[M[m]]},w=m=>h.dashes.map(T=>T*m).join(" ");function v(m){
let T=y(m.system),V=De(m),Q=T==="gone"?1:V==="known"?2.2:V===ve?1.6*h.thin:1.6;return{color:_(m.system),weight:Q,lineCap:"butt",opacity:T==="gone"?.6:a?.95:.75,
dashArray:T==="plan"?w(Q):void 0}}let[[,N],[,A]]=e.window,F=m=>{let T=m.map(ut=>ut.lng),V=T.reduce((ut,$t)=>Math.min(ut,$t)),Q=T.reduce((ut,$t)=>Math.max(ut,$t));
return[0,...V<N?[1]:[],...Q>A?[-1]:[]]},Y=m=>Math.min(Jo,Ko/(Wt(20,m)/1e3));function tt(m,T,V=!0){let{latlngs:Q}=m,ut=L.polyline(Q,T),$t=(Ct,kt)=>Ie(m.edges[Ct]||
null,kt)&&m.look!=="gone";return ce(t,ut,Q,F(Q),Ct=>{let kt=Y(Ct);return m.slots&&m.slots.map((Pt,ae)=>$t(ae,Ct)||$t(ae-1,Ct)?0:Pt*kt)},(Ct,kt)=>!V&&$t(Ct,kt))}
let E=o.segments.map((m,T)=>{let V={item:m,latlngs:m.line,slots:null,edges:[],look:y(m.system)},Q=tt(V,{renderer:l,pane:"catalogue",bubblingMouseEvents:!1,...v(
m)},!1);return Q.on("mouseover",ut=>nt(m.system,ut.latlng)),Q.on("mousemove",ut=>n.pointedSegment(T,ut.latlng)),Q.on("mouseout",()=>nt(null)),Q.on("click",ut=>n.
open("system",m.system,ut.latlng,T)),pt(Q).system=o.systems[m.system].name,Object.assign(V,{line:Q})}),C=o.systems.map(()=>[]);E.forEach(m=>C[m.item.system].push(
m));let $=[];if(E.reduce((m,{latlngs:T})=>m+T.length,0)<=Xo){let m=C.map(T=>{let V=T.flatMap(({latlngs:Q})=>Q.map(ut=>ut.lat));return V.reduce((Q,ut)=>Q+ut,0)/(V.
length||1)});$=Ln(t,E,m)}await bt();let z={live:!1,plan:!1,gone:!1},P=L.layerGroup(),j=m=>{if(x!==null&&k)return y(m)!=="gone";let{ready:T,over:V}=o.systems[m];
return x===null||(ne(T)||0)<=x&&(ne(V)||1/0)>=x},O=m=>z[y(m)]&&j(m);function D(){E.forEach(m=>{let T=O(m.item.system),V=y(m.item.system);V!==m.look&&(m.look=V,m.
line.setStyle(v(m.item)),m.line.afresh()),T!==P.hasLayer(m.line)&&(T?P.addLayer(m.line):P.removeLayer(m.line))}),R?.count(m=>O(m)&&y(m)!=="gone",m=>y(m)==="live")}
P.addTo(t),n.onYear(m=>{x=m,D(),K(I,!0),X(),Ht(),Kt()},[...o.systems.flatMap(m=>[ne(m.ready),ne(m.over)]),...o.incidents.map(m=>m.lat===void 0?null:ne(m.start)),
...e.story?[e.story.first,e.story.last]:[]]),n.systemLines=m=>C[m].map(T=>({number:E.indexOf(T),draw:V=>tt(T,{...v(T.item),renderer:d,pane:"catalogue-hot",interactive:!1,
...V})}));let I=null,u=null,b=L.layerGroup().addTo(t),S=L.tooltip({direction:"top",className:"tip",offset:[0,-6]}),R=a?wn(t,{segments:E,edges:$},n,{tip:S,turnsOf:F,
names:o.systems.map(({name:m})=>m),look:(m,T)=>{let V={opacity:1,renderer:l,pane:"catalogue"};return[{...V,color:h.halo,weight:m+2.4,interactive:!1},{...V,color:h.
trunk,weight:m,bubblingMouseEvents:!1,...T?{lineCap:"butt",dashArray:w(m)}:{}}]}}):null,Z;function K(m,T=!1){m===I&&!T||(I=m,clearTimeout(Z),Z=setTimeout(()=>W(
m)))}function W(m){if(b.clearLayers(),s.classList.toggle("has-hot-system",m!==null),document.querySelectorAll(".systems .hot").forEach(V=>V.classList.remove("ho\
t")),a&&st(m),m===null)return;let T=document.querySelector(`.systems [data-system="${m}"]`);T&&T.classList.add("hot"),C[m].forEach(V=>{let Q=v(V.item),ut=a?Q.color:
h.ink,{weight:$t=0}=Q;[{color:h.halo,weight:$t+5},{...Q,color:ut,weight:$t+1.5,opacity:1}].forEach(kt=>tt(V,{renderer:d,pane:"catalogue-hot",interactive:!1,...kt}).
addTo(b))})}function nt(m,T){if(K(m===null?u:m),m===null||!T){S.remove();return}S.setLatLng(T).setContent(g("bdi","clip",o.systems[m].name)).addTo(t)}function ot(m){
f.remove(),m&&m.accuracy_m&&m.lat!==void 0&&m.lon!==void 0&&f.setLatLng([m.lat,m.lon]).setRadius(m.accuracy_m).addTo(t)}let J=m=>n.open("place",m,ct[m].latlng),
lt=o.places.map(()=>0);o.systems.forEach(m=>(m.places||[]).forEach(T=>{lt[T]++}));let at=[],B=L.layerGroup(),H=[];function X(){if(!k)return;let m=new Set(o.systems.
flatMap((T,V)=>j(V)?T.places||[]:[]));H.forEach((T,V)=>{T.away=x!==null&&!m.has(T.place),T.away?B.removeLayer(at[V]):B.addLayer(at[V])})}let U=new Set(e.routes.
flatMap(({legs:m})=>[{at:m[0],last:!1},{at:m[m.length-1],last:!0}]).map(({at:[m,T],last:V})=>o.legs[m].facts[T===V?"from":"to"])),ct=o.places.map((m,T)=>{let V=L.
latLng(m.lat,m.lon);if(m.role==="other"){let kt=L.circleMarker(V,{renderer:l,pane:"catalogue",radius:a?3.2:4,weight:1.3,fillOpacity:1,color:h.ink,fillColor:h.land,
bubblingMouseEvents:!1});return kt.on("click",()=>J(T)),kt.on("mouseover",()=>{S.setLatLng(V).setContent(g("span","",...Fe(m))).addTo(t)}).on("mouseout",()=>S.remove()),
B.addLayer(kt),at.push(kt),H.push({latlng:V,text:m.name,rank:lt[T],className:"of-place",off:!1,place:T}),{latlng:V}}let Q=g("span","place-name",...Fe(m)),ut=m.role===
"station",$t=ut?14:8,Ct=L.marker(V,{icon:L.divIcon({className:`place ${m.role}`,html:g("div","dot",g("i"),Q),iconSize:[$t,$t]}),zIndexOffset:ut?200:-200,riseOnHover:!0}).
addTo(t);return Ct.getElement()?.setAttribute("aria-label",[m.name,m.name_ar].filter(Boolean).join(" ")),ut||Ct.bindTooltip(g("span","",...Fe(m)),{direction:"to\
p",className:"tip"}),Ct.on("click",()=>J(T)),Ct.on("keypress",kt=>{kt.originalEvent.key==="Enter"&&J(T)}),n.addLabel({latlng:V,element:Q,dot:!0,rank:ut?U.has(T)?
3:2:0}),{latlng:V}});n.places=ct,await bt();let ft=o.stretches.map((m,T)=>{let V=m.line,Q=ce(t,L.polyline(V,{renderer:l,pane:"catalogue",bubblingMouseEvents:!1,
color:h.ink,weight:3.5,opacity:.28}),V,[0],()=>null);return Q.on("click",ut=>n.open("stretch",T,ut.latlng)),Q.on("mouseover",ut=>{S.setLatLng(ut.latlng).setContent(
g("bdi","clip",m.name)).addTo(t)}).on("mouseout",()=>S.remove()),{item:m,latlngs:V,line:Q}}),mt=L.layerGroup(ft.map(({line:m})=>m)),Tt=pt(L.CircleMarker).extend(
{_updatePath(){let m=this._renderer,T=this._point,V=this._radius,Q=m._ctx;!m._drawing||this._empty()||(Q.beginPath(),Q.moveTo(T.x,T.y-V),Q.lineTo(T.x+V,T.y),Q.lineTo(
T.x,T.y+V),Q.lineTo(T.x-V,T.y),Q.closePath(),m._fillStroke(Q,this))}}),Lt=L.layerGroup(),xt=[];o.incidents.forEach((m,T)=>{if(m.lat===void 0||m.lon===void 0)return;
let V=L.latLng(m.lat,m.lon),Q=new Tt(V,{renderer:l,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:h.halo,fillColor:h.ink,bubblingMouseEvents:!1});Q.
on("click",()=>n.open("incident",T,V)),Q.on("mouseover",()=>{S.setLatLng(V).setContent(g("bdi","clip",`${m.start}: ${m.name}`)).addTo(t)}).on("mouseout",()=>S.remove()),
xt.push({latlng:V,lozenge:Q,text:String(m.start).slice(0,7),rank:1e3,className:"of-incident",year:ne(m.start),hidden:!0,off:!1})});function Ht(){xt.forEach(m=>{
let T=x===null||m.year===null||m.year===x;m.off=!T,T?Lt.addLayer(m.lozenge):Lt.removeLayer(m.lozenge)})}Ht();let Rt={live:0,plan:0,gone:0};o.systems.forEach(m=>{
Rt[je(m.status)]++});let Ce=[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]];for(let[m,T]of Ce.filter(([V])=>Rt[V]))
await bt(),n.addLayer({key:`systems-${m}`,title:T,parent:"systems",count:Rt[m],shown:a&&m!=="gone",show:V=>{z[m]=V,D()}});await bt(),H.length&&n.addLayer({key:"\
stations",parent:"stations",title:a?"Landing stations":"Other landing stations",group:B,count:H.length,shown:!0,show:m=>{H.forEach(T=>{T.off=!m})}}),ft.length&&
n.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:mt,count:o.paths.length,shown:a}),xt.length&&n.addLayer({key:"incidents",parent:"incidents",
title:"Incidents",group:Lt,count:xt.length,shown:a,show:m=>{xt.forEach(T=>{T.hidden=!m})}});let{widthOf:G,nameSystems:q,nameOne:st}=an({map:t,pane:c,partsOf:m=>C[m].
flatMap(({line:T})=>ht(T)),nameOf:m=>vn(o.systems[m].name),colourOf:_}),rt=m=>Math.round((Mt()?.4:1)*(m<3?24:m<5?70:130)),ht=m=>P.hasLayer(m)&&pt(m)._parts||[];
n.addInk((m,T)=>{let V=[],Q=t.getPixelOrigin().subtract(T);if(!a)return V;for(let{line:ut}of E)if(P.hasLayer(ut)&&(V.push(...Me(ut,Q).flat()),V.length>4e4))break;
return V}),n.onLayout(m=>{let{origin:T,size:V,free:Q,take:ut,inside:$t,crossed:Ct,zoom:kt}=m,Pt=[],ae=(...yt)=>(Pt.push(Te(t,...yt)),Pt[Pt.length-1]),en=[...xt.
filter(yt=>!yt.hidden),...H].filter(yt=>!yt.off&&!yt.away).map(yt=>({...yt,at:t.project(yt.latlng,kt).subtract(T)})).filter(({at:yt})=>yt.x>0&&yt.y>0&&yt.x<V.x&&
yt.y<V.y).sort((yt,Xt)=>Xt.rank-yt.rank);en.forEach(({at:yt})=>ut(yt.x-4,yt.y-4,8,8)),a&&(R?.number(m),q(o.systems.map((yt,Xt)=>Xt).filter(yt=>n.affected?.has(yt)??
!0),ae,m));for(let yt of en){if(Pt.length>=rt(kt))break;let Xt=vn(yt.text),Gt=G(Xt)+2,Vt=13,{x:me,y:ge}=yt.at,nn=[[me+7,ge-Vt/2],[me-7-Gt,ge-Vt/2],[me-Gt/2,ge-7-
Vt],[me-Gt/2,ge+7]].filter(([Dt,Ft])=>$t(Dt,Ft,Gt,Vt)&&Q(Dt,Ft,Gt,Vt)).map(([Dt,Ft])=>({u:Dt,v:Ft,met:Ct(Dt,Ft,Gt,Vt)})),Qt=nn.length?nn.reduce((Dt,Ft)=>Ft.met<
Dt.met?Ft:Dt):null;!Qt||Qt.met>(yt.rank>=1e3?9:2)||(ut(Qt.u,Qt.v,Gt,Vt),ae(Xt,yt.className,Qt.u,Qt.v))}c.replaceChildren(...Pt),a&&st(I)});let dt={system:m=>C[m].
map(T=>T.latlngs),segment:m=>[E[m].latlngs],stretch:m=>[ft[m].latlngs],path:m=>o.paths[m].stretches.map(T=>ft[T].latlngs),leg:m=>[n.legs[m].latlngs],route:m=>n.
routes[m].parts.map(T=>T.leg.latlngs)};n.where=(m,T)=>{if(m==="place")return ct[T].latlng;if(m==="incident"){let Q=o.incidents[T];return Q.lat===void 0||Q.lon===
void 0?null:L.latLng(Q.lat,Q.lon)}let V=dt[m]?.(T)??[];return V.length?ns(V):null},n.mark=(m,T=0)=>{n.choose("card",m==="route"?[T]:[]),ot(m==="place"?o.places[T]:
m==="incident"?o.incidents[T]:null),u=m==="system"?T:m==="segment"?o.segments[T].system:null,K(u)},n.show=(m,T)=>{let V=dt[m]?.(T).flat()??[],Q=n.where(m,T);n.open(
m,T,null),V.length?n.visit(()=>n.frame(L.latLngBounds(V))):Q&&n.visit(()=>n.frame(Q.toBounds(4e4)))};let gt=(m,T,V)=>V.forEach((Q,ut)=>{let $t=(Ct,kt)=>[Q.facts[Ct]||
""].flat().filter(Pt=>typeof Pt=="string").flatMap(Pt=>String(Pt).split(kt)).filter(Boolean);n.addSearch({names:[Q.name,Q.name_ar].filter(Boolean),first:m==="pl\
ace",kind:m==="place"?Q.kind.charAt(0).toUpperCase()+Q.kind.slice(1):T,also:[Q.id||"",...$t("other names",", "),"start"in Q?String(Q.start):""].filter(Boolean),
owners:$t("owners",", "),open:()=>n.show(m,ut)})});await bt(),gt("place","Place",o.places),gt("system","Cable system",o.systems),gt("path","Crossing path",o.paths),
gt("incident","Incident",o.incidents),gt("deal","Deal",o.deals);let vt=m=>{let T=je(o.systems[m.system].status);return T!=="live"?T:De(m)},wt=new Set([...o.segments.
map(vt),...ft.length?["path"]:[],...xt.length?["incident"]:[],...$.some(({beside:m})=>m.size>=Be)?["trunk"]:[]]);r.querySelectorAll("[data-key]").forEach(m=>{pt(
m).hidden=!wt.has(m.getAttribute("data-key")||"")});let Et=[],At=Ot(r,".count"),_t=At.textContent;function Kt(){Et.forEach(({row:T,system:V})=>{T.hidden=!j(V),T.
querySelector("svg")?.replaceWith(Jt(V))});let m=Et.filter(({row:T})=>!T.hidden).length;Et.length&&(At.textContent=x===null?_t:`${m} of ${_t}, in ${x}`)}let Jt=m=>{
let T=o.systems[m],V=y(m),Q=it("svg",{width:26,height:8,"aria-hidden":!0,class:"system"},it("path",{d:"M1 4H25",class:V==="live"?De(T):V}));return Q.style.setProperty(
"--system",V==="gone"?"var(--soft)":`var(--route-${M[m]})`),Q},pe=document.getElementById("systems");pe&&o.systems.map((m,T)=>({item:m,i:T})).sort((m,T)=>m.item.
name.localeCompare(T.item.name,"en")).forEach(({item:m,i:T})=>{let V=[m.ready||"date not known",m.status==="in service"?"":m.over?`${m.status} ${m.over}`:m.status,
C[T].length?"":"not drawn"].filter(Boolean).join(", "),Q=g("button","",C[T].length?Jt(T):g("span","no-line"),g("bdi","clip",m.name),g("small","",V));Q.dataset.system=
String(T),Q.addEventListener("click",()=>{n.show("system",T)}),ye(Q,()=>nt(T),()=>nt(null));let ut=g("li","",Q);Et.push({row:ut,system:T}),pe.append(ut)}),n.onDraw(
m=>{let T=Math.max(1.8,Math.min(4,m*.62));at.forEach(V=>V.setRadius(T))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>{h=p(),
E.forEach(m=>m.line.setStyle(v(m.item))),R?.draw(),ft.forEach(({line:m})=>m.setStyle({color:h.ink})),at.forEach(m=>m.setStyle({color:h.ink,fillColor:h.land})),xt.
forEach(({lozenge:m})=>m.setStyle({color:h.halo,fillColor:h.ink})),K(I,!0),n.layout()})}var Ze=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],kn="schematic",os=["inferred",kn,"assumed"],ss=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],as={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},rs=16,is=["c\
andidates","why","note","place"],Yt=t=>g("bdi","",t);function Ue(t,e,s){let r=g("button",t,e);return r.addEventListener("click",o=>{o.stopPropagation(),s()}),r}
var cs=t=>g("span",`surely ${t}`,t);function ls(t){let e=t.split(", ")[1]||"",s=os.includes(e),r=g("span",`mark ${s?"modelled":"known"}`,s&&e!==kn?"modelled":e);
return e?[r," ",t]:[t]}function us(t){let e=(o,n)=>{let a=g("th","",o);return a.scope=n,a},s=["low","likely","high"],r=t.map(o=>g("tr","",e(String(o.figure),"ro\
w"),...s.map(n=>g("td","",n==="likely"?g("b","",String(o[n])):String(o[n])))));return g("table","figures",g("thead","",g("tr","",g("td",""),...s.map(o=>e(o,"col")))),
g("tbody","",...r))}function Sn({features:t},e){let s=Ze.flatMap(([w,v])=>t[v].map((N,A)=>[w,A])),r=new Map(Ze),o=(w,v)=>t[r.get(w)||"routes"][v];function n(w,v){
let N=Ue("to",Yt(o(w,v).name),()=>_(w,v));return N.dataset.to=`${w}-${v}`,N}let a=w=>[w].flat().map(v=>typeof v=="number"?n(...s[v]):Yt(v)),i=(w,v)=>g("span",`b\
adge ${w.contract?"contract":"intent"}`,...a(v));function c(w,v=null){let N=g("dl","facts");return Object.entries(w).forEach(([A,F])=>{if(v?!v.includes(A):["not\
e","status"].includes(A))return;let Y=A==="accuracy"?ls(String(F)):a(F);N.append(g("dt","",A.charAt(0).toUpperCase()+A.slice(1)),g("dd",A==="value"?"value":"",...Y))}),
N.children.length?[N]:[]}function l({id:w,kind:v,from:N,to:A,"attribution confidence":F,...Y}){let tt=N&&A?{ends:[N," – ",A].flat()}:{},E=typeof w=="number"?s[w]:
null,C=E&&E[0]==="deal",$={...w===void 0?{}:{id:w},...tt,...C||!v?{}:{kind:v},...Y},[z,...P]=Object.entries($),j=g("li","",...C?[i(o(...E),v)," "]:[],...a(z[1]));
F&&j.append(" ",cs(String(F)));let O=g("small","");return P.forEach(([D,I])=>{let[u,b]=as[D]||["",""],S=/\d$/.test(String(I))?b:"",R=[u,...a(I),S].filter(Z=>Z!==
"");is.includes(D)?j.append(g("p","small",...R)):D==="value"?j.append(g("p","value",...R)):O.append(...O.childNodes.length?[" · "]:[],g("span","",...R))}),O.childNodes.
length&&j.insertBefore(O,j.querySelector("p")),j}function d(w,v){return w==="Figures"?us(v):g("section","",g("h3","",w),g("ul","things",...v.map(l)))}function f(w=[]){
if(!w.length)return[];let v=w.map(N=>{let A=t.sources[N],F=Yt(A.title);if(A.url){let tt=g("a","",F);tt.href=A.url,tt.target="_blank",tt.rel="noopener noreferrer",
F=tt}let Y=[A.publisher,A.date,A.licence].flatMap(tt=>tt?[", ",Yt(tt)]:[]);return g("li","",F,...Y)});return[g("details","sources",g("summary","",`Sources (${v.
length})`),g("ul","",...v))]}let p=[],h="",x=0,k=(w,v)=>g("section","leg",g("h3","",w==="leg"?"This leg: ":"Here: ",n(w,v)),...c(o(w,v).facts,ss));function y(w,v,N){
let A=o(w,v),{status:F,note:Y}=A.facts,tt=g("span","title",...w==="route"?[g("span","number",String(v+1))]:[],g("span","",Yt(A.name))),E=g("h2","",tt);if(E.tabIndex=
-1,E.id=`card-title-${++x}`,A.name_ar){let u=g("span","ar",A.name_ar);u.lang="ar",u.dir="rtl",E.append(u)}let C=g("p","kicker",g("span","",Yt(A.kind.charAt(0).toUpperCase()+
A.kind.slice(1))),...w==="deal"?[i(A,A.facts.kind)]:[],...F?[g("span","chip",...a(F))]:[]);if(p.length>1){let[u,b]=p[p.length-2],S=Ue("back","‹ Back",()=>{p.pop(),
Ot(M(),"h2").focus({preventScroll:!0})});et(S,{"aria-label":`Back to ${o(u,b).name}`.slice(0,120)}),C.prepend(S)}let $=w==="deal"?A.contract?"contract":"intent":
w==="route"?`route-${v}`:"",z=g("article",`card of-${w} ${$}`.trim(),C,E,...N===null?[]:[k(w==="route"?"leg":"segment",N)],...c(A.facts)),P=Object.entries(A.lists),
j=0,O=P.filter(([,u])=>(j+=u.length)<=rs).length,D=u=>z.append(...u.map(([b,S])=>d(b,S.map(R=>t.lists[b][R])))),I=()=>z.append(...A.uncertain?[g("section","",g(
"h3","","Uncertain"),...A.uncertain.map(u=>g("p","small doubt",Yt(u))))]:[],...Y?[g("p","small note",...a(Y))]:[],...f(A.sources));return D(P.slice(0,O)),O===P.
length?I():setTimeout(()=>{D(P.slice(O)),I()}),e.where(w,v)&&C.append(Ue("go-there","Show on the map",()=>e.show(w,v))),et(z,{"aria-labelledby":E.id}),z.dataset.
card=`${w}-${v}`,z}function M(w=null){let v=p[p.length-1],[N,A]=v,F=y(...v),Y=w||(["place","incident"].includes(N)?e.where(N,A):null);return e.card(F,Y,()=>{h="",
e.mark(null),e.state.changed()}),h=`${N}-${A}`,e.mark(N,A),e.state.changed(),F}function _(w,v){p.push([w,v,null]),Ot(M(),"h2").focus({preventScroll:!0})}e.open=
(w,v,N,A=null)=>(p=[[w,v,A]],M(N)),e.state.add("card",()=>h,w=>{let[,v,N]=/^([a-z]{3,8})-(\d{1,5})$/.exec(w)||[],A=Ze.find(([F])=>F===v);!A||Number(N)>=t[A[1]].
length?e.closeCard():h!==w&&e.open(A[0],Number(N),null)})}var fs={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function $n(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,e=>fs[e]).replace(/[٠-٩۰-۹]/g,
e=>String(Number(e.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function ds(t,e,s){let r=` ${t}`.indexOf(` ${e}`);return t===e?0:r===0?1:r>0?2:s.
every(o=>t.includes(o))?3:9}function An(t,e){let s=$n(e),r=s.split(" ");return s?t.flatMap(o=>{let n=o.folded??=[o.names,o.also||[],o.owners||[]].flatMap((c,l)=>c.
flatMap(d=>d?[[$n(d),l,d]]:[])),a=99,i="";return n.forEach(([c,l,d])=>{let f=ds(c,s,r),p=f===9?99:f===3?10+l:o.first&&!l?f/10:f+[o.late?.3:0,.4,.6][l];p<a&&(a=p,
i=l===2?`owner: ${d}`:l===1?d:"")}),Object.assign(o,{why:i}),a<99?[{entry:o,score:a,size:Math.min(...n.map(([c])=>c.length||99))}]:[]}).sort((o,n)=>o.score-n.score||
o.size-n.size).slice(0,12).map(o=>o.entry):[]}var qe=t=>new RegExp("\\p{Script=Arabic}","u").test(t);var Ut=.0033528106647474805,oe=6378137*(1-Ut),hs=63710088e-1,jt=t=>t*Math.PI/180,Ee=t=>t*180/Math.PI;function Cn(t){let e=t*(40680631590769-oe*oe)/(oe*oe);return[
1+e/16384*(4096+e*(-768+e*(320-175*e))),e/1024*(256+e*(-128+e*(74-47*e)))]}var On=(t,e,s,r)=>t*e*(r+t/4*(s*(2*r**2-1)-t/6*r*(4*e**2-3)*(4*r**2-3)));function Tn(t,e,s,r,o,n,a){
let i=Ut/16*e*(4+Ut*(4-3*e));return t+(1-i)*Ut*s*(r+i*o*(a+i*n*(2*a**2-1)))}function ue(t,e){let s=Math.round((e.lng-t.lng)/360)*360,r=jt(e.lng-t.lng-s),o=Math.
atan((1-Ut)*Math.tan(jt(t.lat))),n=Math.atan((1-Ut)*Math.tan(jt(e.lat))),[a,i,c,l]=[Math.sin(o),Math.cos(o),Math.sin(n),Math.cos(n)],d=r;for(let p=0;p<100;p++){
let h=Math.sin(d),x=Math.cos(d),k=l*h,y=i*c-a*l*x,M=Math.hypot(k,y),_=a*c+i*l*x;if(M<1e-15&&_>0)return{m:0,bearing:0,exact:!0};let w=Math.atan2(M,_),v=M?i*l*h/M:
0,N=1-v**2,A=N>1e-12?_-2*a*c/N:0,F=Tn(r,N,v,w,M,_,A);if(Math.abs(F)>Math.PI+1e-9)break;if(Math.abs(F-d)<1e-12){let[Y,tt]=Cn(N);return{m:oe*Y*(w-On(tt,M,_,A)),bearing:(Ee(
Math.atan2(k,y))+360)%360,exact:!0}}d=F}let f=Math.sin(jt(e.lat-t.lat)/2)**2+Math.cos(jt(t.lat))*Math.cos(jt(e.lat))*Math.sin(r/2)**2;return{m:2*hs*Math.asin(Math.
sqrt(Math.min(f,1))),exact:!1,bearing:(Ee(Math.atan2(l*Math.sin(r),i*c-a*l*Math.cos(r)))+360)%360}}function ps(t,e,s){let r=(1-Ut)*Math.tan(jt(t.lat)),o=1/Math.
hypot(1,r),n=r*o,a=Math.sin(jt(e)),i=Math.cos(jt(e)),c=Math.atan2(r,i),l=o*a,d=1-l**2,[f,p]=Cn(d),h=s/(oe*f),x=h;for(let A=0,F=!1;A<100&&!F;A++){let Y=h+On(p,Math.
sin(x),Math.cos(x),Math.cos(2*c+x));F=Math.abs(Y-x)<1e-13,x=Y}let k=Math.sin(x),y=Math.cos(x),M=Math.cos(2*c+x),_=n*k-o*y*i,w=Math.atan2(n*y+o*k*i,(1-Ut)*Math.hypot(
l,_)),v=Math.atan2(k*a,o*y-n*k*i),N=Tn(0,d,l,x,k,y,M);return{lat:Ee(w),lng:t.lng+Ee(v-N)}}function _n(t,e){let{m:s,bearing:r}=ue(t,e),o=Math.max(1,Math.min(200,
Math.ceil(s/5e4))),n=t.lng;return[t,...Array.from({length:o},(a,i)=>{let c=i+1<o?ps(t,r,s*(i+1)/o):e;return n=c.lng+360*Math.round((n-c.lng)/360),{lat:c.lat,lng:n}})]}function Nn(t,e){let{map:s,data:r,box:o,panel:n}=t,a=St("tools"),i=(u,b=0)=>u.toLocaleString("en",{minimumFractionDigits:b,maximumFractionDigits:b}),c=u=>i(u/1e3,
u<1e4?3:u<1e6?2:1),l={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L2\
0 17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 \
14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",profile:"M3 5H21M3 9C6 9 6 18 10 18C13 18 13 12 16 12C18.5\
 12 19 16 21 16",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function d(u,b,S=""){let R=g("button",S,u);return R.addEventListener("click",b),R}let f=null;
function p(u,b,S){let R=Zt("tool",re(l[u]),b,S);return a.append(R),R}function h(u,b,S,{opened:R=()=>{},closed:Z=()=>{}}={}){let K=p(u,b,()=>{f&&f.item===K?x():W()});
S.classList.add("sheet"),S.id=`sheet-${u}`,S.hidden=!0,et(S,{role:"group","aria-label":b}),et(K,{"aria-expanded":!1,"aria-controls":S.id}),a.append(S);function W(){
f&&x(),Mt()&&e.expand(!1),f={item:K,sheet:S,closed:Z},S.hidden=!1,et(K,{"aria-expanded":!0}),R()}return{item:K,show:W}}function x(u=!1){if(!f)return;let{item:b,
sheet:S,closed:R}=f;f=null,S.hidden=!0,et(b,{"aria-expanded":!1}),R(),u&&b.focus()}document.addEventListener("keydown",u=>{u.key==="Escape"&&!u.defaultPrevented&&
(f?x(!0):o.querySelector(".leaflet-popup")?s.closePopup():(e.closeCard(),e.back()))}),Ot(St("card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),
St("skip").addEventListener("click",u=>{let b=St(Ot(document,"#skip").getAttribute("href")?.slice(1)||"");u.preventDefault(),n.contains(b)&&e.expand(!0),b.focus(
{preventScroll:!0})}),e.find=u=>An(e.entries,u),(function(){let u=g("input"),b=g("ul","results"),S=g("p","said");u.type="search",u.placeholder="Station, system,\
 path … or اسم",u.autocomplete="off",u.spellcheck=!1,u.maxLength=200,u.dir="auto",et(u,{role:"combobox","aria-label":"Search the map, in English or Arabic",
"aria-expanded":!1,"aria-controls":"results","aria-autocomplete":"list"}),b.id="results",et(b,{role:"listbox","aria-label":"Found"}),et(S,{role:"status"});let R=h(
"search","Search",g("div","search",u,S,b),{opened:()=>{u.focus(),u.select()}}),Z=[],K=-1;function W(J){x(),R.item.focus();let{bounds:lt,latlng:at}=J;lt?e.visit(
()=>e.frame(lt)):at&&e.visit(()=>e.frame(L.latLng(at).toBounds(4e4))),J.open&&J.open()}function nt(J){K=J,[...b.children].forEach((lt,at)=>et(lt,{"aria-selected":at===
J})),J<0?u.removeAttribute("aria-activedescendant"):(et(u,{"aria-activedescendant":b.children[J].id}),b.children[J].scrollIntoView({block:"nearest"}))}function ot(){
Z=e.find(u.value),b.replaceChildren(...Z.map((J,lt)=>{let at=J.names.flatMap(U=>U||[]),B=at.find(U=>!qe(U))||at[0]||"",H=at.find(qe),X=g("li","",g("bdi","en",B));
if(H&&H!==B){let U=g("bdi","ar",H);U.lang="ar",X.append(U)}return X.append(g("small","",J.kind||"",...J.why?[" · ",g("bdi","",J.why)]:[])),X.id=`result-${lt}`,
et(X,{role:"option"}),X.addEventListener("mousedown",U=>U.preventDefault()),X.addEventListener("click",()=>W(J)),X})),et(u,{"aria-expanded":Z.length>0}),S.textContent=
u.value.trim()?Z.length?`${Z.length} found`:"Nothing found":"",nt(Z.length?0:-1)}u.addEventListener("input",ot),u.addEventListener("keydown",J=>{let lt=J.key===
"ArrowDown"?1:J.key==="ArrowUp"?-1:0;if(lt&&Z.length)nt((K+lt+Z.length)%Z.length);else if(J.key==="Enter"&&K>=0)W(Z[K]);else if(J.key==="Escape"&&u.value)u.value=
"",ot();else return;J.preventDefault()}),document.addEventListener("keydown",J=>{let lt=J.target instanceof Element&&J.target.closest("input, textarea, select");
J.key==="/"&&!lt&&(J.preventDefault(),R.show())})})();let k={routes:"Routes",stations:"Stations",systems:"Cable systems",paths:"Crossing paths",incidents:"Incid\
ents",ground:"Base map"};(function(){let u=g("ul","tree"),b=new Set,S=[];function R(W,nt,ot,J,lt){let at=g("input"),B=g("label","",at);return at.type="checkbox",
at.addEventListener("change",()=>J(at.checked)),lt&&B.append(lt()),B.append(g("bdi","",W)),nt!==null&&B.append(g("small","",i(nt))),S.push([at,ot]),g("div","row",
B)}function Z(){S.forEach(([W,nt])=>{let ot=nt();W.checked=ot===!0,W.indeterminate=ot===null})}function K(){S=[];let W=Object.keys(k),nt=[...new Set([...W,...e.
layers.map(ot=>ot.parent)])];u.replaceChildren(...nt.flatMap(ot=>{let J=e.layers.filter(U=>U.parent===ot);if(!J.length)return[];if(J.length===1){let[U]=J;return[
g("li","",R(U.title,U.count,()=>U.shown,ct=>{U.set(ct),Z()},U.mark))]}let lt=()=>{let U=J.filter(ct=>ct.shown).length;return U===0?!1:U===J.length?!0:null},at=k[ot]||
ot,B=R(at,J.length,lt,U=>{e.together(()=>J.forEach(ct=>ct.set(U))),Z()}),H=g("ul","",...J.map(U=>g("li","",R(U.title,U.count,()=>U.shown,ct=>{U.set(ct),Z()},U.mark))));
H.hidden=!b.has(ot),H.id=`branch-${nt.indexOf(ot)}`;let X=d(g("span","chevron"),()=>{H.hidden=!H.hidden,H.hidden?b.delete(ot):b.add(ot),et(X,{"aria-expanded":!H.
hidden})},"more");return et(X,{"aria-label":`${at}: each one`,"aria-expanded":!H.hidden,"aria-controls":H.id}),B.append(X),[g("li","",B,H)]})),Z()}h("layers","L\
ayers",g("div","layers",g("h2","","Layers"),u),{opened:K}),e.onLayers(()=>{f&&f.sheet.id==="sheet-layers"&&Z()})})();let y=g("div","cross");et(y,{"aria-hidden":!0});
let M=null;(function(){let u=[],b=L.layerGroup(),S=g("ol","steps"),R=g("p","total");et(R,{role:"status"});let Z=L.polyline([],{pane:"measure",className:"measure\
d",interactive:!1,smoothFactor:0}),K=at=>{u.push(at),W()};function W(){let at=u.slice(1).map((X,U)=>ue(u[U],X));Z.setLatLngs(u.slice(1).map((X,U)=>_n(u[U],X))),
b.clearLayers(),u.forEach(X=>b.addLayer(L.circleMarker(X,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),S.replaceChildren(...at.map(X=>g(
"li","",`${X.exact?"":"about "}${c(X.m)} km`,g("small","",`bearing ${X.bearing.toFixed(1)}°`))));let B=at.reduce((X,U)=>X+U.m,0),H=at.every(X=>X.exact);R.textContent=
u.length<2?u.length?"One point; add another":"No point yet":`${H?"":"About "}${c(B)} km in all`,R.dataset.metres=at.length?B.toFixed(4):"",ot.disabled=J.disabled=
!u.length}let nt=d("Add the centre of the map",()=>K(s.getCenter())),ot=d("Undo",()=>{u.pop(),W()}),J=d("Clear",()=>{u.length=0,W()}),lt=g("div","measure",g("h2",
"","Measure"),g("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),g("div","buttons",nt,ot,J),S,R);h("measure","Measure",
lt,{opened(){M=K,e.closeCard(),o.classList.add("measuring"),o.append(y),s.doubleClickZoom.disable(),[Z,b].forEach(at=>at.addTo(s)),W()},closed(){M=null,o.classList.
remove("measuring"),y.remove(),s.doubleClickZoom.enable(),[Z,b].forEach(at=>at.remove())}})})();let _=[...e.dates].flatMap(u=>Number.isInteger(u)?Number(u):[]).
sort((u,b)=>u-b),w=null;if(_.length&&_[0]<_[_.length-1]){let u=_[0],b=_[_.length-1],S=g("input"),R=g("output","","All years");Object.assign(S,{type:"range",min:u,
max:b+1,step:1,value:b+1}),et(S,{"aria-label":"Year"}),e.setYear=lt=>{e.year=lt===null||lt>b?null:Math.max(lt,u),S.value=String(e.year??b+1),R.textContent=e.year===
null?"All years":String(e.year),et(S,{"aria-valuetext":R.textContent}),W.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(at=>at(e.year))),e.
state.changed()},S.addEventListener("input",()=>e.setYear(Number(S.value)));let Z=g("div","ends",g("span","",String(u)),g("span","","all")),K=g("div","year",g("\
h2","","Year"),R,S,Z),{item:W,show:nt}=h("year","Year",K,{closed:()=>w?.pause()}),ot=d("All years",()=>e.setYear(null)),{story:J}=r;w=J?Mn(t,e,{story:J,body:K,show:nt,
all:ot}):null,J||K.append(g("p","","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and\
 the cuts of that year. What has no known date stays."),ot),et(S,{"aria-valuetext":"All years"})}let v=e.state;v.add("view",()=>{let{lat:u,lng:b}=s.getCenter();
return`${u.toFixed(4)},${b.toFixed(4)},${s.getZoom()}`},u=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(u))return;let[b,S,R]=u.
split(",").map(Number);s.setView([b,S],Math.min(Math.max(R,s.getMinZoom()),s.getMaxZoom()),{animate:!1})}),v.add("change",()=>e.layers.filter(u=>u.shown!==u.first).
map(u=>encodeURIComponent(u.key)).join(","),u=>{let b=new Set(u.split(",").flatMap(S=>{try{return[decodeURIComponent(S)]}catch{return[]}}));e.layers.forEach(S=>S.
set(b.has(S.key)!==S.first))}),v.add("year",()=>e.year===null?"":String(e.year),u=>{e.setYear(/^\d{4}$/.test(u)?Number(u):null)}),w?.link();function N(){return"\
#"+[...v.entries].map(([u,{get:b}])=>[u,b()]).filter(([,u])=>u).map(([u,b])=>`${u}=${b}`).join("&")}let A="";function F(u){if(location.hash===A)return;A=location.
hash;let b=new Map(location.hash.slice(1,6e3).split("&").map(R=>{let Z=R.indexOf("=");return[R.slice(0,Z),R.slice(Z+1)]})),S=[...v.entries].filter(([R])=>!u||b.
has("view")||b.has(R));S.length&&e.together(()=>S.forEach(([R,{set:Z}])=>Z(b.get(R)||"")))}let Y;function tt(){try{A=N(),history.replaceState(null,"",A)}catch{}}
F(!0),window.addEventListener("hashchange",()=>F(!1));let E=!1;if(["pointerdown","keydown","wheel"].forEach(u=>window.addEventListener(u,()=>{E=!0},{capture:!0,
passive:!0})),v.changed=()=>{clearTimeout(Y),E&&(Y=setTimeout(tt,250))},s.on("moveend",()=>v.changed()),/^(https?|file):$/.test(location.protocol)){let u=g("inp\
ut"),b=g("p","said");u.readOnly=!0,et(u,{"aria-label":"Link to this view"}),et(b,{role:"status"}),u.addEventListener("focus",()=>u.select()),h("link","Link to t\
his view",g("div","link",g("h2","","Link to this view"),u,g("div","buttons",d("Copy",async()=>{u.select();let S;try{await navigator.clipboard.writeText(u.value),
S=!0}catch{S=document.execCommand("copy")}b.textContent=S?"Copied":"Copy it from the field"})),b),{opened(){u.value=location.href.split("#")[0]+N(),b.textContent=
"",u.focus()}})}if(e.profile.there){let u=p("profile","Line diagram and depth profile",()=>e.profile.toggle());et(u,{"aria-controls":"profile"}),e.profile.changed=
b=>et(u,{"aria-expanded":b}),e.profile.changed(!1)}if(document.fullscreenEnabled){let u=p("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():
document.documentElement.requestFullscreen());et(u,{"aria-pressed":!1}),document.addEventListener("fullscreenchange",()=>{et(u,{"aria-pressed":!!document.fullscreenElement})})}
function C(u){let b=e.depthAt(u);return b?`Depth: ${i(b.low_m)} to ${i(b.high_m)} m, from cells of about ${i(b.cell_km)} km`:"Depth: on land, or not known"}function $(u){
let b=u.lng-360*Math.round(u.lng/360),S=Wt(0,s.getZoom())/111320,R=Math.min(5,Math.max(1,Math.ceil(-Math.log10(S)))),Z=(K,W,nt)=>`${Math.abs(K).toFixed(R)}° ${K<
0?nt:W}`;return`${Z(u.lat,"N","S")}, ${Z(b,"E","W")}`}e.hereLines=u=>[$(u),C(u)];function z(u){let b=e.routeNear(u);return b?e.openRoute(b,u):e.card(g("div","ca\
rd here",...e.hereLines(u).map(S=>g("p","",S))),u)}s.on("click",u=>{M?M(u.latlng):P()||z(u.latlng)}),o.addEventListener("keydown",u=>{u.key!=="Enter"||u.target!==
o||(M?M(s.getCenter()):z(s.getCenter()))});function P(){let u=!!f||j;return x(),u}let j=!1;s.on("preclick",()=>{j=!!o.querySelector(".leaflet-popup")});let O=null;
function D(u){if(u!==!!O)if(s.setMaxBounds(void 0),u){O={at:s.getCenter(),zoom:s.getZoom(),open:St("panel-toggle").getAttribute("aria-expanded")==="true"};let b=O.
open&&!Mt()?I():s.getBounds();document.documentElement.classList.add("printing"),e.expand(!0),s.invalidateSize({animate:!1,pan:!1}),s.fitBounds(b,{paddingBottomRight:[
0,s.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),o.querySelectorAll("canvas").forEach(S=>{if(S.closest(".leaflet-til\
e"))return;let R=Bt(S),{width:Z,height:K}=S,W=document.createElement("canvas");Object.assign(W,{width:Z,height:K}),Bt(W).drawImage(S,0,0),S.width=Z,R.drawImage(
W,0,0)})}else O&&(document.documentElement.classList.remove("printing"),s.invalidateSize({animate:!1,pan:!1}),e.expand(O.open),s.setView(O.at,O.zoom,{animate:!1}),
O=null,s.setMaxBounds(r.window))}function I(){let u=s.getSize(),b=n.getBoundingClientRect().width+20;return L.latLngBounds(s.containerPointToLatLng([0,u.y]),s.containerPointToLatLng(
[u.x-b,0]))}window.addEventListener("beforeprint",()=>D(!0)),window.addEventListener("afterprint",()=>D(!1))}function ms({columns:t,rows:e,levels:s}){let r=s.slice();for(let o=0;o<3;o++){let n=r.slice();for(let a=0;a<e;a++)for(let i=0;i<t;i++){let c=a*t+i;if(r[c]!==-1)
continue;let l=0,d=0;for(let f=Math.max(a-1,0);f<=Math.min(a+1,e-1);f++)for(let p=Math.max(i-1,0);p<=Math.min(i+1,t-1);p++){let h=r[f*t+p];h!==-1&&(l+=h,d++)}d&&
(n[c]=l/d)}r=n}return r.map(o=>Math.max(o,0))}function gs(t){let e=t.columns>>1,s=t.rows>>1,r=new Float32Array(e*s);for(let o=0;o<s;o++)for(let n=0;n<e;n++){let a=2*
o*t.columns+2*n,i=0,c=0;for(let l of[a,a+1,a+t.columns,a+t.columns+1])t.levels[l]!==-1&&(i+=t.levels[l],c++);r[o*e+n]=c?i/c:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:e,rows:s,levels:r}}function Bn(t){let e=[];for(let s=t;;s=gs(s)){let{west:r,south:o,step:n,columns:a,rows:i}=s,c=s,l=null;if(e.
push({west:r,south:o,step:n,columns:a,rows:i,get levels(){return l=l||ms(c)}}),Math.min(a,i)<16)return e}}function Pn(t,e){let s=new Int32Array(4*t.length),r=new Float32Array(
4*t.length);return t.forEach((o,n)=>{let a=Math.min(Math.max(o,0),e-1),i=Math.floor(a),c=a-i;for(let l=0;l<4;l++)s[4*n+l]=Math.min(Math.max(i-1+l,0),e-1);r[4*n]=
(1-c)**3/6,r[4*n+1]=(3*c**3-6*c**2+4)/6,r[4*n+2]=(-3*c**3+3*c**2+3*c+1)/6,r[4*n+3]=c**3/6}),{nodes:s,weights:r}}function In(t,e,s){let{columns:r,rows:o,levels:n}=t,
a=e.length,{nodes:i,weights:c}=Pn(e.map(h=>(h-t.west)/t.step),r),l=Pn(s.map(h=>(h-t.south)/t.step),o),d=new Map;function f(h){if(!d.has(h)){let x=new Float32Array(
a),k=h*r;for(let y=0,M=0;y<a;y++,M+=4)x[y]=c[M]*n[k+i[M]]+c[M+1]*n[k+i[M+1]]+c[M+2]*n[k+i[M+2]]+c[M+3]*n[k+i[M+3]];d.set(h,x)}return d.get(h)}let p=new Float32Array(
a*s.length);for(let h=0;h<s.length;h++){let[x,k,y,M]=[0,1,2,3].map(A=>f(l.nodes[4*h+A])),[_,w,v,N]=l.weights.subarray(4*h,4*h+4);for(let A=0,F=h*a;A<a;A++,F++)p[F]=
_*x[A]+w*k[A]+v*y[A]+N*M[A]}return p}var fe=512,He=16,ys=4,ws=6,jn=(t,e)=>t.find(s=>s.step*e>=1.5)||t[t.length-1],Dn=(t,e)=>jn(e[e.length-1],256*2**Math.floor(t.getZoom())/360).levels;function bs(t,e,s,r){
let o=e.length,n=s.length,a=null;for(let i of[...t].reverse()){let{west:c,south:l,step:d,columns:f,rows:p}=i[0],h=c+d*(f-1),x=l+d*(p-1);if(a&&(e[0]>h||e[o-1]<c||
s[0]<l||s[n-1]>x))continue;let k=In(jn(i,r),e,s);if(!a){a=k;continue}let y=(M,_,w)=>Math.min(M-_,w-M)/(ws*d);for(let M=0,_=0;M<n;M++){let w=y(s[M],l,x);for(let v=0;v<
o;v++,_++){let N=Math.min(w,y(e[v],c,h),1);N>0&&(a[_]+=N*(k[_]-a[_]))}}}return a||new Float32Array(o*n)}function zn(t,[e,s],r,o,n,a){let i=t.width,c=256/fe*2**r.
z,l=e?1:0,d=Math.min(s,i-e),f=Array.from({length:i},(C,$)=>($+.5)/i),p=f.map(C=>360*(r.x+C)/c-180),h=f.slice(e-l,e+d).map(C=>Math.atan(Math.sinh(Math.PI*(1-2*(r.
y+C)/c)))*180/Math.PI),x=bs(o,p,h,fe*c/360),{west:k,south:y,step:M,columns:_,rows:w}=o[o.length-1][0],v=(C,$,z)=>C>$-M&&C<$+z*M,N=p.map(C=>v(C,k,_)),A=n.length-
1,F=a.map(([C,$,z])=>255<<24|z<<16|$<<8|C),Y=Bt(t),tt=Y.createImageData(i,d),E=new Int32Array(tt.data.buffer);for(let C=l,$=l*i,z=0;C<h.length;C++){if(!v(h[C],y,
w)){$+=i,z+=i;continue}for(let P=0;P<i;P++,$++,z++){if(!N[P])continue;let j=x[$],O=0;for(;O<A&&j>=n[O+1];)O++;E[z]=F[O];let D=O?j-n[O]:1/0,I=O<A?n[O+1]-j:1/0,u=Math.
min(D,I);if(u>3)continue;let b=.5-u/Math.max(Math.abs(j-x[P?$-1:$+1]),Math.abs(j-x[C?$-i:$+i]),1e-4);if(b<=0)continue;let[S,R]=[a[O],a[D<I?O-1:O+1]],Z=K=>Math.round(
S[K]+b*(R[K]-S[K]));E[z]=255<<24|Z(2)<<16|Z(1)<<8|Z(0)}}Y.putImageData(tt,0,e)}function Rn(t){let e=Ls(t);e&&e.toBlob(async s=>{if(!s)return;let r=g("img",""),o=URL.
createObjectURL(s);r.alt="",r.src=o;try{await r.decode(),e.parentNode===t&&t.replaceChildren(r)}catch{}URL.revokeObjectURL(o)})}var Ls=t=>t.querySelector("canva\
s");function Fn(t,{heights:e,bands:s,tints:r,printing:o,bounds:n}){let a=[],i=!1;t.on("movestart",()=>{i=!0}).on("moveend",()=>{i=!1});function c(y){let M=performance.
now()+y,_=r(),w=i?ys:He;for(let v;performance.now()<M&&(v=a[0]);){let{tile:N,canvas:A,coords:F,done:Y}=v;zn(A,[v.row,w],F,e,s,_),v.row+=w,!(v.row<A.height)&&(a.
shift(),Y(void 0,N),o()||Rn(N))}a.length&&setTimeout(()=>c(i?3:8),i?40:0)}function l(y){let M=g("canvas","");return M.width=M.height=y,M}let d=0,f=fe,p=pt(L.GridLayer).
extend({createTile(y,M){let _=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-d);f=Math.ceil(fe*Math.min(_,2));let w=l(f),v=g("div","",w);return a.push({
tile:v,canvas:w,row:0,coords:y,done:M})===1&&queueMicrotask(()=>c(o()?1/0:8)),v},_setView(y,M,..._){d=Math.floor(M+1e-6),pt(L.GridLayer.prototype)._setView.call(
this,y,M,..._)},_clampZoom:()=>d}),h=new p({pane:"depths",tileSize:fe,noWrap:!0,bounds:n,keepBuffer:1,updateWhenZooming:!1});h.on("tileloadstart",({tile:y})=>{let{
x:M,y:_}=L.DomUtil.getPosition(y);Object.assign(y.style,{left:`${M}px`,top:`${_}px`})});function x(){let y=r(),M=new Set(a.map(({tile:w})=>w));Object.values(pt(
h)._tiles).forEach(({el:w,coords:v})=>{if(M.has(w))return;let N=l(f);for(let A=0;A<f;A+=He)zn(N,[A,He],v,e,s,y);w.replaceChildren(N),o()||Rn(w)})}function k(){c(
1/0),x()}return{depths:h,repaint:x,paintNow:k}}function Zn(t){let e=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+e)/(1-e))/(4*Math.PI)]}function xs([t,e,s,r],[o,n,a,i]){let c=0,l=1;for(let[
d,f,p,h]of[[t,s-t,o,a],[e,r-e,n,i]]){if(!f){if(d<p||d>h)return!1;continue}let x=(p-d)/f,k=(h-d)/f;c=Math.max(c,Math.min(x,k)),l=Math.min(l,Math.max(x,k))}return c<=
l}function Ms([t,e,s,r],[o,n,a,i]){let c=(l,d,f,p,h,x)=>Math.sign((f-l)*(x-d)-(p-d)*(h-l));return c(t,e,s,r,o,n)!==c(t,e,s,r,a,i)&&c(o,n,a,i,t,e)!==c(o,n,a,i,s,
r)}function Un(t){let e=new Map,s=([r,o,n,a],i)=>{for(let c=Math.floor(r*256);c<=n*256;c++)for(let l=Math.floor(o*256);l<=a*256;l++)if(i(c*4096+l))return!0;return!1};
return t.forEach(r=>{let o=Zn(r[0]);r.slice(1).forEach(n=>{let a=Zn(n),i=[...o,...a];s([Math.min(o[0],a[0]),Math.min(o[1],a[1]),Math.max(o[0],a[0]),Math.max(o[1],
a[1])],c=>{let l=e.get(c);return l?l.push(i):e.set(c,[i]),!1}),o=a})}),([r,o],[n,a,i,c])=>{let l=[n,a,n+i,a+c],d=[n+i/2,a+c/2],f=[r,o,d[0],d[1]];return!s([Math.
min(n,r),Math.min(a,o),Math.max(n+i,r),Math.max(a+c,o)],p=>(e.get(p)||[]).some(h=>xs(h,l)||Ms(h,f)))}}async function vs(t){let e=atob(t),s=new Uint8Array(e.length);for(let i=0;i<s.length;i++)s[i]=e.charCodeAt(i);let o=new Blob([s]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),n=[],a=0;for(let i=await o.read();!i.done;i=await o.read()){if(a+=i.value.length,a>268435456)throw new RangeError("more data than a \
page has");n.push(i.value)}return new Uint8Array(await new Blob(n).arrayBuffer())}async function qn(t,e){let[s,r]=await Promise.all(t.split(" ",2).map(vs)),o=Es(
r,e);return JSON.parse(new TextDecoder().decode(s),(n,a)=>typeof a=="object"&&a!==null&&"~"in a?o[a["~"]]:a)}function Es(t,e){let s=t.length>>2,r=0,o=()=>{if(r>=
s)throw new RangeError("fewer vertices than the lines have");let l=t[r]|t[r+s]<<8|t[r+2*s]<<16|t[r+++3*s]<<24;return l>>>1^-(l&1)},n=o();o();let a=Array.from({length:Math.
min(n,s)},()=>({unit:o(),size:o()})),i=0,c=0;return a.map(({unit:l,size:d})=>{let f=[],p=0,h=0,x=0,k=0,y=0,M=0;for(let _=0;_<d;_++){let w=o(),v=o();_?([y,x]=[x,
(x+y>>1)+w],[M,k]=[k,(k+M>>1)+v],p+=x,h+=k):(p=i+=w,h=c+=v),f.push(e(h/l,p/l))}return f})}function ke({rows:t,columns:e}){let s=Array.from({length:t},()=>({}));
return Object.entries(e).forEach(([r,o])=>{let n=Array.isArray(o)?a=>o[a]:"all"in o?()=>o.all:a=>o.of[o.at[a]];s.forEach((a,i)=>{let c=n(i);c!==null&&(a[r]=c)})}),
s}function ks(t,e){return`${[t-360*Math.round(t/360),e].map(r=>Number(r.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function Hn({lists:t,...e}){let s=Object.
entries(t).map(([o,n])=>[o,ke(n)]),r=Object.entries(e).map(([o,n])=>{let a=n.facts&&ke(n.facts),i=n.lists&&ke(n.lists);return[o,ke(n).map((c,l)=>{let d=a?.[l];return d?.
position===!0&&(d.position=ks(Number(c.lon),Number(c.lat))),{...c,facts:d,lists:i?.[l]}})]});return{lists:Object.fromEntries(s),...Object.fromEntries(r)}}function Gn({
columns:t,rows:e,steps:s},r,o){let n=new Float32Array(t*e);for(let a=0,i=0;a<n.length;a++)a%t===0&&(i=0),s[a]===" "?n[a]=o:n[a]=i=(i+s.charCodeAt(a)-63)%r;return n}function Ss(t,[e,s]){let r=(o,n,a)=>o.some(i=>Math.abs(n-i)<.002&&Math.abs(a-i)<.002);return t.flatMap(o=>{let n=[],a=[o[0]];for(let i=1;i<=o.length;i++){let c=o[i-
1],l=o[i%o.length];r(e,c.lng,l.lng)||r(s,c.lat,l.lat)?(a.length>1&&n.push(a),a=[l]):a.push(l)}return a.length>1&&n.push(a),n})}function $s(t){let e=t.map(s=>{let r=new Map;
return s.forEach(o=>o.forEach((n,a)=>{let i=o[a?a-1:o.length-1];for(let c=Math.floor(Math.min(n.lat,i.lat));c<=Math.max(n.lat,i.lat);c++){let l=r.get(c);l?l.push(
[n,i]):r.set(c,[[n,i]])}})),r});return({lat:s,lng:r})=>e.some(o=>(o.get(Math.floor(s))||[]).reduce((n,[a,i])=>a.lat>s!=i.lat>s&&r<(i.lng-a.lng)*(s-a.lat)/(i.lat-
a.lat)+a.lng?!n:n,!1))}async function Wn({map:t,data:e,ground:s,box:r},o){let n=document.documentElement.classList.contains("plain"),a=window.matchMedia("screen\
 and (prefers-color-scheme: dark)"),i=window.matchMedia("print"),c=u=>L.svg({pane:u,padding:.3}),l=c("land"),d=c("borders"),f={interactive:!1,smoothFactor:.6},{
tiers:p}=s;function h(u,b,S,R,Z=!1){if(!b.length)return;let K={...f,renderer:R,className:`ground ${u}`},W=Z?L.polygon(b,K):L.polyline(b,K);S.addLayer(un(t,W,Z?b.
flat():b,Z))}let x=L.layerGroup(),k=L.layerGroup();for(let{land:u}of p)h("land",u,t,l,!0),await bt();let y=p.map(u=>Ss(u.land.flat(),u.edges));await bt();for(let u of y)
h("coast",u,t,l),await bt();let M=u=>p.flatMap(b=>b[u]);h("rivers",M("rivers"),x,l),p.forEach(({lakes:u})=>h("lake",u,x,l,!0)),h("canals",M("canals"),x,l),h("bo\
rders",M("borders"),k,d),h("disputed",M("disputed"),k,d);let _=u=>[1,3,5].map(b=>parseInt(u.slice(b,b+2),16)),w=()=>i.matches||document.documentElement.classList.
contains("printing");function v(){let{tints:u}=s.depths;return u[w()?"print":n&&a.matches?"dark":"light"].map(_)}function N(u,b){for(let{west:S,south:R,step:Z,columns:K,
rows:W,levels:nt}of u){let ot=L.latLng(b.lat,b.lng+360*Math.ceil((S-Z/2-b.lng)/360)),J=Math.round((ot.lng-S)/Z),lt=Math.round((ot.lat-R)/Z);if(J<0||J>=K||lt<0||
lt>=W)continue;let at=nt[lt*K+J];if(at===-1||A.some(ft=>ft(ot)))return null;let{deepest_m:B,levels:H}=s.depths,X=ft=>B*(Math.max(ft,0)/(H-1))**2,U=X(at-.5),ct=U<
100?1:10;return{low_m:ct*Math.floor(U/ct),high_m:ct*Math.ceil(X(at+.5)/ct),cell_km:Math.round(Z*111.2)}}return null}let A=[];async function F(){for(let{land:W}of p)
A.push($s(W)),await bt();let u=s.depths.grids.map(W=>({...W,levels:Gn(W,s.depths.levels,-1)}));if(o.depthAt=W=>N(u,W),!n)return;await bt();let b=[];for(let W of u)
b.push(Bn(W)),await bt();Dn(t,b),await bt();let{bands:S}=s.depths,{depths:R,repaint:Z,paintNow:K}=Fn(t,{heights:b,bands:S,tints:v,printing:w,bounds:e.window});R.
on("load",()=>{r.dataset.depths="drawn"}),o.addLayer({key:"depths",title:"Depth",parent:"ground",group:R}),[a,i].forEach(W=>W.addEventListener("change",Z)),window.
addEventListener("afterprint",Z),o.paintNow=K}if(await bt(),s.depths.grids.length&&await F(),!n)return;await bt(),o.addLayer({key:"waters",title:"Lakes and rive\
rs",parent:"ground",group:x}),o.addLayer({key:"borders",title:"Borders",parent:"ground",group:k}),await bt();let Y=Un([...y.flat(),...M("borders"),...M("dispute\
d")]);await bt();let tt=new Set(e.crossed||[]),E=document.documentElement.lang==="ar",C=.3,$=new Set(s.names.map(([u,b,S,R,Z,K])=>({kind:u,zoom:K,latlng:L.latLng(
Z,R),text:E&&S||b,first:u==="country"&&tt.has(b)})));s.names.forEach(([u,b,S,R,Z,K])=>o.addSearch({names:[b,S],kind:u.charAt(0).toUpperCase()+u.slice(1),late:!0,
open(){let W=g("h2","",g("bdi","",b)),nt=L.latLng(Z,R),ot=u==="city"||u==="capital",J=g("span","ar",S);Object.assign(J,{lang:"ar",dir:"rtl"}),S&&W.append(J),o.card(
g("article","card of-ground",g("p","kicker",u.charAt(0).toUpperCase()+u.slice(1)),W,...ot?o.hereLines(nt).map(lt=>g("p","",lt)):[]),nt),o.visit(()=>t.setView(nt,
Math.max(K+.5,3),{animate:!1}))}}));let z=[],P={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},j={ocean:5.5,country:8},O=!0,D=NaN;function I(u){D=u;let b=t.
getBounds().pad(.3);$.forEach(S=>{if(u+C<S.zoom||!b.contains(S.latlng))return;$.delete(S);let R=S.kind==="city"||S.kind==="capital";if(R&&o.places.some(({latlng:W})=>Math.
abs(W.lat-S.latlng.lat)<.15&&Math.abs(W.lng-S.latlng.lng)<.15))return;let K=g("span",S.kind,S.text);E&&K.classList.add("ar"),z.push({...S,label:o.addLabel({latlng:S.
latlng,element:K,beside:R,rank:(S.first?1e3:0)+10*(10-S.zoom)+(P[S.kind]||0),reach:R?0:S.kind==="ocean"?90:S.first?96:S.kind==="country"?36:26,within:S.kind==="\
country"?Y:null})})}),z.forEach(({kind:S,zoom:R,label:Z})=>{Z.shown=O&&u+C>=R&&u<(j[S]||99),Z.element.classList.toggle("near",u>=R+1.5)}),r.dataset.scale=u<3?"w\
orld":u<5?"region":"country"}o.onDraw(I),t.on("moveend",()=>{t.getZoom()===D&&I(D)}),o.addLayer({key:"names",title:"Place names",parent:"ground",group:null,show:u=>{
O=u}})}var Ge=["aria-label","aria-valuetext","title","placeholder"],As={".":"٫",",":"٬"},Cs="[^A-Za-z]*\\d[^A-Za-z]*?",Os=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
Ts=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,e=>e.replace(/[\d.,]/g,s=>s==="."||s===","?As[s]:String.fromCharCode(1632+Number(s)))),[_s,Ns]=[8294,
8297].map(t=>String.fromCharCode(t)),Yn=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${_s}${t}${Ns}`:t;function Ps(t,e){let s=new Intl.PluralRules(
e),r=Object.entries(t).filter(([n])=>n.includes("{")).map(([n,a])=>{let i=n.split(/\{(\w+)\}/),c=i.filter((d,f)=>f%2===0),l=i.map((d,f)=>f%2?`(?<${d}>${d==="n"?
Cs:"[^]+?"})`:Os(d)).join("");return{size:c.join("").length,pattern:new RegExp(`^${l}$`),form:a}}).sort((n,a)=>a.size-n.size);function o(n){for(let i of[n,n.charAt(
0).toLowerCase()+n.slice(1)]){let c=t[i];if(typeof c=="string")return c}for(let{pattern:i,form:c}of r){let l=i.exec(n)?.groups;if(!l)continue;return(typeof c=="\
string"?c:c[s.select(Number((l.n||"").replace(/[^\d.]/g,"")))]||c.other).replace(/\{(\w+)\}/g,(f,p)=>o(l[p])??Yn(l[p]))}if(!n.includes(", "))return null;let a=n.
split(", ").map(i=>/[A-Za-z]/.test(i)?o(i):Yn(i));return a.includes(null)?null:a.join("، ")}return o}function Kn(t){let e=document.getElementById("texts");if(!e)
return;let{texts:s,numerals:r,original:o}=JSON.parse(e.textContent||"{}"),n=Ps(s,document.documentElement.lang),a=r==="arab"?Ts:f=>f,i=f=>{let p=f.trim(),h=/[A-Za-z]/.
test(p)?n(p):null;return a(h===null?f:f.replace(p,()=>h))};function c(f){let p=document.createElement("q");Object.assign(p,{lang:"en",dir:"ltr",translate:!1}),p.
textContent=f.data.slice(o.length+1),f.data=o,f.after(" ",p)}function l(f){if(f instanceof Text){let p=f.parentElement?.closest("script, style, [translate=no]");
!p&&f.data.startsWith(`${o} `)&&c(f);let h=p?f.data:i(f.data);h!==f.data&&(f.data=h)}else f instanceof Element&&!f.matches("script, style")&&(Ge.forEach(p=>{let h=f.
getAttribute(p),x=h&&i(h);x&&x!==h&&f.setAttribute(p,x)}),f.childNodes.forEach(l))}let d={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:Ge};
new MutationObserver(f=>f.forEach(({type:p,target:h,addedNodes:x})=>{p==="childList"?x.forEach(l):p==="characterData"?l(h):h instanceof Element&&Ge.forEach(k=>{
let y=h.getAttribute(k),M=y&&i(y);M&&M!==y&&h.setAttribute(k,M)})})).observe(t,d),l(t)}var Jn=3,to=(t,e,s,r,o)=>e<t.x+t.w&&t.x<e+r&&s<t.y+t.h&&t.y<s+o,Xn=new Map;function Bs(t){let e=Xn.get(t);if(e)return e;let s=[],r=t>90?Array.from({length:17},(o,n)=>(n-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return r.forEach(o=>r.forEach(n=>s.push([o*t,n*t]))),Xn.set(t,s.sort((o,n)=>Math.hypot(...o)-Math.
hypot(...n))),s}function Is(t){let e=new Map;return t.forEach(s=>{let r=(s.x>>4)*4096+(s.y>>4),o=e.get(r);o?o.push(s):e.set(r,[s])}),(s,r,o,n,a=1/0)=>{let i=0;for(let c=s-
3>>4;c<=s+o+3>>4;c++)for(let l=r-1>>4;l<=r+n+1>>4;l++)for(let d of e.get(c*4096+l)||[])if(d.x>s-3&&d.x<s+o+3&&d.y>r-1&&d.y<r+n+1&&++i>=a)return i;return i}}function Qn(){
let t=new Map,e=({x:o,y:n,w:a,h:i},c)=>{for(let l=Math.floor(o/64);l<=(o+a)/64;l++)for(let d=Math.floor(n/64);d<=(n+i)/64;d++)if(c(t.get(l*4096+d),l*4096+d))return!0;
return!1};return{free:(o,n,a,i)=>!e({x:o,y:n,w:a,h:i},c=>!!(c&&c.some(l=>to(l,o,n,a,i)))),take:(o,n,a,i)=>{let c={x:o,y:n,w:a,h:i};e(c,(l,d)=>(l?l.push(c):t.set(
d,[c]),!1))}}}function eo(t,e){let s=t.getContainer(),r=[],o=[],n=[];function a({latlng:h,element:x,rank:k,dot:y=!1,reach:M=0,beside:_=!1,within:w=null}){let v={
latlng:h,element:x,rank:k,dot:y,reach:M,beside:_,within:w,shown:!0};return y||(x.classList.add("ground-name"),L.marker(h,{pane:"names",interactive:!1,keyboard:!1,
icon:L.divIcon({className:"name-holder",html:x,iconSize:[0,0]})}).addTo(t)),r.push(v),v}function i(){let h=t.attributionControl.getContainer(),{parentElement:x,
firstElementChild:k}=e;!h||!x||!(k instanceof HTMLElement)||(x.style.setProperty("--title",`${k.offsetHeight}px`),x.style.setProperty("--credits",`${h.offsetWidth>
s.clientWidth-180?h.offsetHeight:0}px`))}let c=!1;t.on("viewprereset",()=>{c=!0}),t.on("viewreset",()=>{c=!1});function l(){let h=Qn(),x=Qn(),k=[],y=[],M={zoom:NaN,
origin:L.point(NaN,NaN),size:t.getSize(),free:h.free,take:h.take,inside:(E,C,$,z)=>E>2&&C>2&&E+$<M.size.x-2&&C+z<M.size.y-22,crossed:()=>0},{free:_,take:w,inside:v}=M;
function N(){i(),Object.assign(M,{zoom:t.getZoom(),origin:t.getPixelBounds().getTopLeft(),size:t.getSize()});let{zoom:E,origin:C,size:$}=M,z=s.getBoundingClientRect();
[e,St("tools"),...s.querySelectorAll(".leaflet-control, .large-year")].forEach(O=>{let{left:D,top:I,width:u,height:b}=O.getBoundingClientRect();O!==e&&!u||(w(D-
z.left,I-z.top,u,b),k.push({x:D-z.left,y:I-z.top,w:u,h:b}))}),r.forEach(({element:O,within:D})=>{D&&O.classList.remove("less")});let P=L.bounds([-200,-200],$.add(
[200,200]));y=r.filter(O=>O.shown).map(O=>({...O,at:t.project(O.latlng,E).subtract(C)})).filter(O=>P.contains(O.at)).map(O=>({...O,w:O.element.offsetWidth,h:O.element.
offsetHeight}));let j=new Set(y.map(({element:O})=>O));y.filter(O=>O.dot).forEach(({at:{x:O,y:D}})=>w(O-7,D-7,14,14)),M.crossed=Is(n.flatMap(O=>O(E,C)).filter(O=>v(
O.x,O.y,0,0))),r.forEach(({element:O})=>{j.has(O)||(O.dataset.side="none")}),y.sort((O,D)=>Number(D.dot)-Number(O.dot)||D.rank-O.rank)}function A(){let{crossed:E,
zoom:C}=M;y.filter($=>$.dot).forEach(({element:$,at:z,rank:P,w:j,h:O})=>{let D=[["right",z.x+9,z.y-O/2],["left",z.x-9-j,z.y-O/2],["above",z.x-j/2,z.y-9-O],["bel\
ow",z.x-j/2,z.y+9]],I=([,S,R])=>!v(S,R,j,O)||!x.free(S,R,j,O)?1/0:(_(S,R,j,O)?0:40)+E(S,R,j,O)+(k.some(Z=>to(Z,S,R,j,O))?300:0),u=D.reduce((S,R)=>I(R)<I(S)?R:S),
b=I(u)<[C<4?0:1,3,C<3.5?30:1/0,1/0][P]?u:null;$.dataset.side=b?b[0]:"none",b&&(w(b[1],b[2],j,O),x.take(b[1],b[2],j,O))})}function F(E){let{crossed:C,origin:$,zoom:z}=M,
P=256*2**z,j=y.filter(D=>!D.dot),O=Math.ceil(j.length/Jn);j.slice(E*O,(E+1)*O).forEach(({element:D,at:{x:I,y:u},reach:b,beside:S,within:R,...Z})=>{let{w:K,h:W}=Z,
nt=()=>S?3:K/2,ot=()=>Bs(b).find(([lt,at])=>{let B=I+lt-nt(),H=u+at-W/2;return v(B,H,K,W)&&_(B-2,H-2,K+4,W+4)&&!C(B,H,K,W,1)&&(!R||R([(I+$.x)/P,(u+$.y)/P],[(B+$.
x)/P,(H+2+$.y)/P,K/P,(W-4)/P]))}),J=ot();if(!J&&R){let lt=D.classList.contains("near")?.76:.95;[K,W]=[K*lt,W*lt],J=ot(),D.classList.toggle("less",!!J)}D.dataset.
side=J?"on":"none",J&&(D.style.translate=`${J[0]}px ${J[1]}px`,w(I+J[0]-nt()-3,u+J[1]-W/2-3,K+6,W+6))})}let Y=Array.from({length:Jn},(E,C)=>()=>F(C)),tt=()=>!c&&
t.getZoom()===M.zoom&&t.getPixelBounds().getTopLeft().equals(M.origin);return[()=>{c||N()},...[A,...o.map(E=>()=>E(M)),...Y].map(E=>()=>{tt()&&E()})]}return{addLabel:a,
layout:()=>l().forEach(h=>h()),placing:l,onLayout:h=>{o.push(h)},addInk:h=>{n.push(h)}}}var zs=12,Rs=1.2,js=3;function Ds(){let{_draw:t,_fillStroke:e}=pt(L.Canvas.prototype),s=pt(be).extend({_draw(){t.call(this),this._ctx.globalCompositeOperation="\
destination-out",this._within=!0,t.call(this),this._within=!1,this._ctx.globalCompositeOperation="source-over"},_fillStroke(r,o){let{options:n}=o,{weight:a}=n;this.
_within&&(n.weight=Math.max(a-2*Rs,0)),e.call(this,r,o),n.weight=a}});return new s({pane:"band-edges",padding:.1})}function no(t,e){if(!e.length)return()=>{};t.
createPane("band-edges").style.zIndex="403";let s=Ds();return e.forEach(r=>{for(let o=0;r.accuracy_m&&o<r.latlngs.length-1;){let n=o+1;for(;n<r.latlngs.length-1&&
Math.abs(r.latlngs[n+1].lat-r.latlngs[o].lat)<1;)n++;let a=r.latlngs.slice(o,n+1),i={interactive:!1,noClip:!0,smoothFactor:1};r.bands.push({band:L.polyline(a,{...i,
pane:"bands",className:r.routes.length>1?"band shared":`band route-${r.routes[0]}`}),edge:L.polyline(a,{...i,renderer:s,opacity:1})}),o=n}}),(r,o)=>{let n=getComputedStyle(
document.documentElement),a=t.getSize(),i=Math.min(a.x,a.y)/js;e.forEach(c=>{let l=c.latlngs[c.latlngs.length>>1].lat,d=o(c),f=c.accuracy_m||0,p=d.length>0&&f>zs*
Wt(l,r),h=n.getPropertyValue(c.routes.length>1?"--soft":`--route-${c.routes[0]%14}`).trim();c.bands.forEach(({band:x,edge:k})=>{let y=x.getLatLngs(),M=(y[0].lat+
y[y.length-1].lat)/2,_=2*f/Wt(M,r),[w,v]=_>i?[k,x]:[x,k];v.remove(),p?w.addTo(t).setStyle({weight:_,color:h}):w.remove()})})}}var Fs=520,Zs="600 11px ",Us=.4;function qs(t){let e=[];return t.forEach(s=>{let r=e[e.length-1];r&&r[r.length-1].distanceTo(s[0])<8?r.push(...s):e.push([...s])}),
e}function*Hs(t,e,s){for(let r=0;r<t.length;r+=3){let o=r,n=0;for(;o+1<t.length&&n<s+14;)n+=t[o+1].distanceTo(t[o]),o++;if(n<s+14)continue;let a=t.slice(r,o+1);
a.some(i=>i.x<8||i.y<8||i.x>e.x-8||i.y>e.y-24)||a[0].distanceTo(a[a.length-1])<.96*n||(yield[a,r*6])}}var Gs=(t,e,s)=>t.every(r=>!s(r.x+e.x-2,r.y+e.y-3,4,6,1));
function oo({map:t,routes:e,usersOf:s},r){let o=L.svg({pane:"along",padding:.2}).addTo(t),n=Bt(document.createElement("canvas"));n.font=Zs+getComputedStyle(document.
body).fontFamily;let a=new Map,i=y=>{let M=a.get(y)??n.measureText(y).width+Us*y.length;return a.set(y,M),M},c=null,l=-1,[d,f]=[it("g",{}),it("g",{})];pt(o)._rootGroup.
append(d,f);function p(y){let M=[];return e.forEach((_,w)=>{if(!_.shown||y>=0&&w!==y)return;let v=null;_.parts.forEach(N=>{let A=y>=0?[]:s(N.leg).filter(Y=>Y<w&&
e[Y].parts.some(tt=>tt.number===N.number&&tt.system===N.system));if(!N.system||A.length){v=null;return}let F=y>=0?N.complete:N.seen;v&&v.name===N.system?v.seen.
push(...F):M.push(v={name:N.system,r:w,seen:[...F]})})}),M.map(_=>({..._,seen:qs(_.seen)}))}function h(y,M,_,w){let v="M"+_.map(({x:N,y:A})=>`${N.toFixed(1)} ${A.
toFixed(1)}`).join("L");return[it("path",{d:v,id:M,class:"along-path"}),it("text",{class:w},it("textPath",{href:`#${M}`,startOffset:"50%"},y))]}function x({origin:y,
size:M,free:_,take:w,crossed:v},N){let A=N<0?d:f;A.replaceChildren();let F=t.getPixelOrigin().subtract(y);p(N).forEach((Y,tt)=>{let E=i(Y.name),C=-1/0,$=0,z=Y.seen.
flatMap(P=>{let j=$;return $+=6*P.length,[...Hs(P,M,E)].map(([O,D])=>({piece:O,at:j+D}))});for(let{piece:P,at:j}of z){if(j-C<Fs)continue;let D=P[P.length-1].x<P[0].
x?P.reverse():P,I=D[D.length-1].subtract(D[0]),u=Math.hypot(I.x,I.y),b=L.point(I.y/u,-I.x/u),S=[5,-15].find(W=>Gs(D,b.multiplyBy(W+5),v))??(N>=0?5:void 0);if(S===
void 0)continue;let R=D.map(W=>W.add(b.multiplyBy(S)));if(R.slice(1).reduce((W,nt,ot)=>W+nt.distanceTo(R[ot]),0)<E+4)continue;let K=D.filter((W,nt)=>nt%2===0).map(
W=>W.add(b.multiplyBy(S+5)));N<0&&!K.every(({x:W,y:nt})=>_(W-6,nt-6,12,12))||(N<0&&K.forEach(({x:W,y:nt})=>w(W-6,nt-6,12,12)),C=j,A.append(...h(Y.name,`along-${N}\
-${tt}-${j}`,R.map(W=>W.subtract(F)),`along route-${Y.r}${N<0?"":" hot"}`)))}})}function k(y){l=y,f.replaceChildren(),y>=0&&c&&x(c,y),d.style.display=y>=0&&f.childElementCount?
"none":""}return r.onLayout(y=>{c=y,x(y,-1),k(l)}),k}var Vs=5,Ws=5,so=18,Ys=4e4,Se=t=>t.km??NaN;function Ks(t,e,s){let r=[t[0]];for(let o=1;o<t.length;o++){let n=t[o-1],a=t[o],i=L.LineUtil.clipSegment(n,a,s);if(i){
let[c,l]=i,d=Math.max(Math.ceil(c.distanceTo(l)/e),1),f=n.distanceTo(a)||1;for(let p=0;p<=d;p++){let h=c.multiplyBy(1-p/d).add(l.multiplyBy(p/d));h.km=Se(n)+(Se(
a)-Se(n))*n.distanceTo(h)/f,r.push(h)}}r.push(a)}return r.filter((o,n)=>!n||o.x!==r[n-1].x||o.y!==r[n-1].y)}function Js(t,e,s){let r=[],o=null;for(let n=1;n<t.length;n++){
let a=L.LineUtil.clipSegment(t[n-1],t[n],s);if(!a)continue;let[i,c]=a,l=Math.max(Math.ceil(i.distanceTo(c)/e),1);(!o||!o.equals(i))&&r.push([i]);for(let d=1;d<=
l;d++)r[r.length-1].push(i.multiplyBy(1-d/l).add(c.multiplyBy(d/l)));o=c}return r}function Xs(t){let e=[0];for(let s=1;s<t.length;s++)e.push(e[s-1]+Math.hypot(t[s].
x-t[s-1].x,t[s].y-t[s-1].y));for(let s=0,r=0,o=0,n=0,a=0;s<t.length;s++){for(;o<t.length&&e[o]<=e[s]+so;)n+=t[o].mx,a+=t[o].my,o++;for(;e[r]<e[s]-so;)n-=t[r].mx,
a-=t[r].my,r++;t[s].ox=n/(o-r),t[s].oy=a/(o-r)}}function se(t){if(!t.metres){let e=t.metres=[0];t.latlngs.slice(1).forEach((s,r)=>e.push(e[r]+ue(t.latlngs[r],s).
m))}return t.metres}function ao({leg:t,from_km:e,backwards:s},r){let o=se(t),n=o[o.length-1],a=n?t.km*r/n:0;return e+(s?t.km-a:a)}function Ve(t,e){let s=e===null?
NaN:e/1e3,r=s>0?Math.min(2,1-Math.floor(Math.log10(2*s))):2,o=10**-r,n=Math.max(0,r);return(Math.round(t/o)*o).toLocaleString("en",{minimumFractionDigits:n,maximumFractionDigits:n})}
function ro({map:t,data:e},s){let r=e.legs.map(E=>({...E,latlngs:E.line,bands:[]})),o=E=>[E.casing,E.line,E.over,E.hit].flatMap(C=>C||[]),n=e.routes.map((E,C)=>{
let $=0,z=E.legs.map(([I,u],b)=>{let S=r[I],R=E.standings[b]||"",Z=S.schematic?"schematic":S.modelled?"modelled":"known",K=`${S.medium} ${Z} route-${C} ${R}`.trim(),
W={interactive:!1,smoothFactor:0,weight:S.medium==="land"?4:2.5},nt={leg:S,number:I,backwards:u,system:E.systems[b],from_km:$,plain:[],dots:[],points:[],apart:[],
seen:[],complete:[],casing:L.polyline([],{...W,pane:"casings",className:`casing ${K}`}),line:L.polyline([],{...W,pane:"lines",className:`line ${K}`}),over:R==="\
gone"?L.polyline([],{...W,pane:"lines",className:`over ${K}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${K}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};
return $+=S.km,nt.hit.on("click",ot=>{s.openRoute(s.routeNear(ot.latlng)||{r:C,part:nt},ot.latlng)}),nt.hit.on("mousemove",ot=>{let J=s.routeNear(ot.latlng)||{r:C,
part:nt};s.highlight(J.r),s.pointed(J,ot.latlng)}),nt.hit.on("mouseout",()=>s.highlight(-1)),nt}),P=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`\
number on-map route-${C}`,html:String(C+1),iconSize:[20,20]})}).on("click",()=>s.open("route",C,P.getLatLng())),j=L.layerGroup(z.flatMap(o)),O=L.latLngBounds(z.
flatMap(I=>I.leg.latlngs));return{parts:z,label:P,group:j,bounds:O,shown:!0,away:!1,since:E.since,until:E.until,dots:[],wanted:!0}}),a=E=>E.routes.filter(C=>n[C].
shown),i=E=>!s.only||s.only.includes(E),c=new Map,l=new Set,d=no(t,r);function f(E){d(E,C=>a(C).filter($=>(l.size?l.has($):i($))&&!s.failed.has($)))}let p=null;
function h(E,C){E.forEach(({route:j,r:O})=>j.parts.forEach(D=>{let I=e.comparison&&O<e.comparison.paired?se(D.leg):null,u=L.LineUtil.simplify(D.leg.latlngs.map(
(b,S)=>{let R=t.project(b,C);return I&&(R.km=ao(D,I[S])),R}),.8);D.plain=D.backwards?u.reverse():u}));let $=t.getPixelBounds(),z=$.getSize().multiplyBy(.7),P=L.
bounds($.getTopLeft().subtract(z),$.getBottomRight().add(z));p=P,E.forEach(({route:j,r:O})=>{let D=j.dots=j.parts.flatMap(I=>Ks(I.plain,6,P).map(u=>({x:u.x,y:u.
y,km:Se(u),r:O,part:I,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[O],close:[],count:0})));D.forEach((I,u)=>{let b=D[Math.max(u-1,0)],S=D[Math.min(u+1,D.length-1)],R=Math.
hypot(S.x-b.x,S.y-b.y)||1;I.dx=(S.x-b.x)/R,I.dy=(S.y-b.y)/R})})}function x(E,C){let $=Ws+2,z=new Map,P=(I,u)=>Math.floor(I/$)*67108864+Math.floor(u/$),j=I=>C?!s.
failed.has(I):i(I),O=E.filter(({r:I})=>j(I));O.forEach(({route:I})=>I.dots.forEach(u=>{let b=P(u.x,u.y),S=z.get(b);S?S.push(u):z.set(b,[u])}));let D=E.reduce((I,{
route:u})=>I+u.dots.length,0)<=Ys;O.forEach(({route:I,r:u})=>I.dots.forEach(b=>{let S=new Map([[u,b]]);for(let B=0;D&&B<9;B++){let H=b.x+(Math.floor(B/3)-1)*$,X=b.
y+(B%3-1)*$;for(let U of z.get(P(H,X))||[]){if(U.r===u)continue;let ct=Math.hypot(U.x-b.x,U.y-b.y),ft=S.get(U.r);ct>$||Math.abs(U.dx*b.dx+U.dy*b.dy)<.8||(!ft||ct<
Math.hypot(ft.x-b.x,ft.y-b.y))&&S.set(U.r,U)}}let R=a(b.part.leg).filter(j),Z=[...new Set([...S.keys(),...R])].sort((B,H)=>B-H);if(Z.length<2)return;let K=[...S.
values()],W=S.get(Z[0])||b;C&&Object.assign(b,{users:Z,close:K});let nt=C?Z.filter(B=>l.has(B)):Z,ot=R.includes(Z[0])&&!S.has(Z[0])?v(Z[0],b.part):1,J=Math.min(
Vs,Math.max(3.6,24/nt.length),80/nt.length)*ot,lt=nt.includes(u)?(nt.indexOf(u)-(nt.length-1)/2)*J:0,at=K.reduce((B,H)=>[B[0]+H.x/K.length,B[1]+H.y/K.length],[0,
0]);b.mx=at[0]-b.x-W.dy*lt,b.my=at[1]-b.y+W.dx*lt})),C&&mn(O.map(({route:I})=>I.dots))}s.choose=(E,C)=>{let $=[...l].join();c.set(E,C),l=new Set([...c.values()].
flat().sort((z,P)=>z-P)),$!==[...l].join()&&(t.getZoom()<It?s.redraw():f(t.getZoom()))};let k=-1;function y(E){let C=t.getZoom(),$=k===E||l.has(E);n[E].parts.forEach(
z=>{let P=($?[z.points]:z.apart).map(j=>L.LineUtil.simplify(j,.4).map(O=>t.unproject(O,C)));o(z).forEach(j=>j.setLatLngs(P))})}let M=gn({map:t,routes:n},s);function _(E){
let C=n.map(($,z)=>({route:$,r:z})).filter(({route:$})=>$.shown);h(C,E),x(C,E<It),C.forEach(({route:$,r:z})=>{Xs($.dots),$.parts.forEach(P=>{P.dots=[]}),$.dots.
forEach(P=>P.part.dots.push(P)),$.parts.forEach((P,j)=>{let O=$.parts[j+1],D=O?[...P.dots,O.dots[0]]:P.dots;P.points=D.map(I=>L.point(I.x+I.ox,I.y+I.oy)),P.apart=
[[]],D.forEach((I,u)=>{let b=P.apart[P.apart.length-1];!I.count||u&&!D[u-1].count?b.push(P.points[u]):b.length&&P.apart.push([])}),P.apart=P.apart.filter(I=>I.length>
1)}),y(z)}),M.draw(E),w.forEach($=>$(E))}let w=[];s.onLines=E=>{w.push(E)};function v(E,C){let $=n[E].parts.find(z=>z.number===C.number);return $&&$.backwards!==
C.backwards?-1:1}s.routeNear=(E,C=10)=>{let $=t.project(E,t.getZoom()),z=null,P=C;return n.forEach((j,O)=>{j.shown&&j.parts.forEach(D=>{for(let I=1;I<D.points.length;I++){
let u=L.LineUtil.pointToSegmentDistance($,D.points[I-1],D.points[I]);u<P&&(P=u,z={r:O,part:D})}})}),z},s.addInk((E,C)=>{let $=L.bounds(C,C.add(t.getSize())),z=P=>Js(
P,6,$).map(j=>j.map(O=>O.subtract(C)));return n.flatMap((P,j)=>P.shown?P.parts.flatMap(O=>(O.complete=z(O.points),O.seen=l.has(j)?O.complete:O.apart.flatMap(z),
O.seen.flat())):[])});let N=[.5,.4,.6,.3,.7,.2,.8,.1,.9];s.onLayout(({zoom:E,origin:C,size:$,free:z,take:P})=>{n.forEach(j=>{if(j.label.remove(),!j.shown)return;
let O=j.parts.flatMap(u=>u.seen.map(b=>({piece:b,users:b.length?a(u.leg).length:0})));O.sort((u,b)=>u.users-b.users||b.piece.length-u.piece.length);let I=O.flatMap(
({piece:u})=>N.map(b=>u[Math.floor(b*u.length)])).find(({x:u,y:b})=>u>14&&b>14&&u<$.x-14&&b<$.y-14&&z(u-11,b-11,22,22));I&&(P(I.x-11,I.y-11,22,22),j.label.setLatLng(
t.unproject(I.add(C),E)).addTo(t))})});let A=oo({map:t,routes:n,usersOf:a},s);s.highlight=E=>{if(E===k)return;let C=k;k=E,t.getZoom()<It&&[C,E].forEach($=>{n[$]?.
shown&&y($)}),document.documentElement.classList.toggle("has-hot",E>=0),document.querySelectorAll(".hot").forEach($=>$.classList.remove("hot")),A(E),E>=0&&document.
querySelectorAll(`.route-${E}`).forEach($=>$.classList.add("hot"))};let F=E=>{if(E instanceof SVGPathElement)return-2;let C=E instanceof Element&&E.closest("[cl\
ass*=route-], [data-route]");if(!C)return-1;let $=/(?:^| )route-(\d+)(?: |$)/.exec(C.getAttribute("class")||"");return Number($?$[1]:C.getAttribute("data-route")||
-1)};["mouseover","focusin"].forEach(E=>document.addEventListener(E,C=>{let $=F(C.target);$>-2&&s.highlight($)})),document.addEventListener("focusout",()=>s.highlight(
-1)),s.kpAt=({part:E},C)=>{let{leg:$}=E,z=se($),P=t.project(C,t.getZoom()),j=$.latlngs.map(I=>t.project(I,t.getZoom())),O=1/0,D=0;for(let I=1;I<j.length;I++){let[
u,b]=[j[I-1],j[I]],S=b.subtract(u),R=S.x**2+S.y**2,Z=P.subtract(u),K=R?Math.min(Math.max((Z.x*S.x+Z.y*S.y)/R,0),1):0,W=P.distanceTo(u.add(S.multiplyBy(K)));W<O&&
(O=W,D=z[I-1]+K*(z[I]-z[I-1]))}return ao(E,D)},s.openRoute=(E,C)=>{let $=s.open("route",E.r,C,E.part.number),{leg:z}=E.part,P=z.accuracy_m===null?NaN:z.accuracy_m/
1e3,j=Ve(s.kpAt(E,C),z.accuracy_m),O=Number.isNaN(P)?"accuracy not known":`± ${P} km`,D=g("p","kp",g("b","",`KP ${j} km`),` along the route from its start, ${O}\
. ${s.hereLines(C).join(". ")}.`);return Ot($,"h2").after(D),$};let Y=E=>document.querySelector(`[data-route="${E}"]`);function tt(E,C){let $=E.wanted&&!E.away,
z=Y(C);if(z){let P=z.querySelector("input");P&&(P.checked=E.wanted),z.classList.toggle("off",!$),Ot(z,".when").textContent=E.away?` (not in ${s.year})`:""}E.shown!==
$&&(E.shown=$,$?E.group.addTo(t):E.group.remove())}s.routes=n,s.legs=r,n.forEach((E,C)=>{E.group.addTo(t);let $=Y(C),z=$&&Ot($,".go"),P=z?.textContent??`Route ${C+
1}`,j=s.addLayer({key:`route-${C}`,title:P,parent:"routes",show:I=>{E.wanted=I,tt(E,C)},mark:()=>g("span",`number route-${C}`,String(C+1))}),O=()=>{s.open("rout\
e",C,null),s.visit(()=>s.frame(E.bounds))};s.addSearch({names:[P,z?.title],kind:`route ${C+1}`,open:O});let D=$&&$.querySelector("input");D&&D.addEventListener(
"change",()=>j.set(D.checked)),z&&z.addEventListener("click",O)}),s.onYear(E=>n.forEach((C,$)=>{C.away=E!==null&&(C.since!==null&&E<C.since||C.until!==null&&E>C.
until),tt(C,$)}),n.flatMap(E=>[E.since,E.until])),s.onDraw(_),t.on("moveend",()=>{let E=t.getPixelBounds();p&&!p.contains(E)&&_(t.getZoom())}),s.onDraw(f)}var Qs=10,ta=10,ea=240,We=.005;function na(t){return t.map(e=>{let s=0,r=0,o=[];for(let n=0;n<e.length;n+=2)s+=e[n],r+=e[n+1],o.push([s/Qs,r]);return o})}function io(t,{
data:e,features:s},r){let{routes:o,legs:n,systems:a,relief:i}=e.along,{parts:c}=r.routes[t],{stretches:l,spans:d}=o[t],f=[],p=[];c.forEach(({number:x,leg:k,backwards:y,
from_km:M})=>{let{depths:_,crosses:w}=n[x]||{depths:[],crosses:[]},v=N=>M+(y?k.km-N:N);na(_).forEach(N=>{let A=N.map(([F,Y])=>[v(F),Y,Y]);f.push(y?A.reverse():A)}),
w.forEach(([N,A])=>p.push([v(N),a[A]]))});let h=c[c.length-1];return{key:`route-${t}`,look:`route-${t}`,name:s.routes[t].name,km:h.from_km+h.leg.km,parts:c,stretches:l,
spans:d,depths:f,crosses:p.sort((x,k)=>x[0]-k[0]),source:i?[`Depth: ${i[0]}, read between cells of ${i[1]} arc minutes (about ${i[2]} km)`]:[]}}function oa({facts:t}){
let e=/\d[\d.,]*/.exec(String(t.accuracy??""));return e?1e3*Number(e[0].replace(",","")):null}function co(t,{features:e},s){let r=e.segments[t],o=e.systems[r.system],
n={latlngs:r.line,medium:"sea",km:0,accuracy_m:oa(r)},a=se(n);n.km=a[a.length-1]/1e3;let i={leg:n,number:t,backwards:!1,from_km:0,system:o.name},[c,l]=["from","\
to"].map(x=>[r.facts[x]??""].flat().map(y=>typeof y=="number"?e.places[y]?.name??"":y).join("")),d={key:`segment-${t}`,look:"",name:r.name,km:n.km,parts:[i],spans:[],
crosses:[],depths:[],source:[],stretches:[{to:n.km,medium:"sea",name:o.name,ends:[c,l],status:"",stops:[],look:r.confidence==="schematic"?"schematic":"laid"}]},
f=[],p=0,h=Math.min(ea,Math.max(1,Math.ceil(n.km/ta)));for(let x=0;x<=h;x++){let k=n.km*x/h,y=s.depthAt($e(d,k));y?(p=Math.max(p,y.cell_km),f.length||d.depths.push(
f),f.push([k,y.low_m,y.high_m])):f=[]}return d.source=p?[`Depth: ETOPO1 as this page has it, in steps, cells of about ${p} km`]:[],d}var Ye=({parts:t},e)=>t.find(
({from_km:s,leg:r})=>e<=s+r.km+We)||t[t.length-1];function $e(t,e){let{leg:s,backwards:r,from_km:o}=Ye(t,e),n=se(s),{latlngs:a}=s,i=n[n.length-1],c=s.km?Math.min(
Math.max((e-o)/s.km,0),1):0,l=i*(r?1-c:c),d=Math.max(1,n.findIndex(k=>k>=l)),f=n[d]-n[d-1],p=f?(l-n[d-1])/f:0,h=a[d-1],x=a[d];return L.latLng(h.lat+p*(x.lat-h.lat),
h.lng+p*(x.lng-h.lng))}function Ke({depths:t},e){for(let s of t){if(e<s[0][0]-We||e>s[s.length-1][0]+We)continue;let r=Math.min(Math.max(1,s.findIndex(([c])=>c>=
e)),s.length-1);if(!r)return[s[0][1],s[0][2]];let[o,n]=[s[r-1],s[r]],a=n[0]-o[0],i=a?Math.min(Math.max((e-o[0])/a,0),1):0;return[o[1]+i*(n[1]-o[1]),o[2]+i*(n[2]-
o[2])]}return null}function lo({depths:t}){let e=null;return t.forEach(s=>s.forEach(([r,o,n])=>{o===n&&(!e||o>e[1])&&(e=[r,o])})),e}function uo({parts:t,depths:e}){
let s=t.reduce((r,{leg:o})=>r+(o.medium==="sea"?o.km:0),0);return e.reduce((r,o)=>r+o[o.length-1][0]-o[0][0],0)<s-1}function fo({spans:t,crosses:e},s,r){return{
spans:t.filter(([,o,n])=>s>=o-(n>o?0:r)&&s<=n+(n>o?0:r)),crosses:e.filter(([o])=>Math.abs(o-s)<=r)}}function ho({unit:t,rows:e,note:s}){let r="Cost by component",o=Math.max(...e.map(({ends:l})=>Math.max(...l.filter(d=>d!==null))),0),n=(l,d)=>{let f=g("th","",l);
return f.scope=d,f},a=e.map(({name:l,texts:d,ends:[f,p,h],whole:x})=>{let k=g("i","bar"),y=[f??p,p,h??p];["low","value","high"].forEach((w,v)=>k.style.setProperty(
`--${w}`,`${o?100*(y[v]??0)/o:0}%`));let M=g("td","",k),_=g("tr","bars",M);return M.colSpan=4,et(_,{"aria-hidden":!0}),[g("tr",x?"whole":"",n(l,"row"),...d.map(
(w,v)=>g("td",w?"":"none",v===1?g("b","",w):w||"–"))),_]}),i=g("table","costs",g("caption","",g("b","",r),...t?[" · ",g("span","",t)]:[]),g("thead","",g("tr",
"",g("td",""),...["low","likely","high"].map(l=>n(l,"col")))),g("tbody","",...a.flat())),c=g("section","cost",...e.length?[i]:[g("h3","",r)],g("p","small",s));return c.
tabIndex=0,et(c,{"aria-label":r}),c}var Nt=52,sa=16,aa=14,zt=46,ra=63,Je=69,qt=14,po=20,ia=56,ca="11px system-ui, sans-serif",he=t=>Math.round(t).toLocaleString("en"),mo=Bt(g("canvas"));function Ae(t){
return mo.font=ca,mo.measureText(t).width}function de(t,e){if(Ae(t)<=e)return t;let s=[...t];for(;s.length&&Ae(`${s.join("")}…`)>e;)s.pop();return s.length>2?
`${s.join("").trimEnd()}…`:""}function go(t){let e=10**Math.floor(Math.log10(t)),s=t/e;return e*(s>5?10:s>2?5:s>1?2:1)}function yo(t,e,s){let r=Math.max(s.width-
Nt-sa,40),o=e.to-e.from,n=_=>Nt+(_-e.from)/o*r,a=_=>Math.min(Math.max(e.from+(_-Nt)/r*o,e.from),e.to),i=la(t),c=Je+qt*i.count+(i.count?7:0),l=Math.max(s.height,
c+ia+po),d=l-po,f=it("svg",{width:s.width,height:l,class:`diagram ${t.look}`.trim(),"aria-hidden":"true"}),p=`clip-${t.key}`,h=it("clipPath",{id:p});h.append(it(
"rect",{x:Nt,y:0,width:r,height:l}));let x=it("pattern",{id:`hatch-${t.key}`,width:6,height:6,patternUnits:"userSpaceOnUse",patternTransform:"rotate(45)"});x.append(
it("path",{d:"M0 0V6",class:"hatch"}));let k=it("defs",{});k.append(h,x);let y=it("g",{"clip-path":`url(#${p})`});f.append(k,y),ua(t,{x:n,top:c,foot:d,svg:f,inside:y,
range:e,inner:r}),fa(t,n,y,[Nt,Nt+r]),da(i,n,y,e),pa(t,n,{svg:f,range:e,width:s.width}),ma(e,n,{svg:f,foot:d,inner:r});let M=it("g",{class:"cursor"});return M.append(
it("path",{d:`M0 ${zt-12}V${d}`}),it("circle",{cy:zt,r:5}),it("circle",{r:3.5,class:"at-depth"})),f.append(M),{svg:f,x:n,kpAt:a,cursor:M,yOf:wo(t,c,d).y}}function la({
spans:t}){let e=[],s=t.filter(([n,a,i])=>(n==="waters"||n==="country")&&i>a),r=s.sort((n,a)=>n[1]-a[1]).map(([,n,a])=>{let i=e.findIndex(l=>l<=n+.1),c=i<0?e.length:
i;return e[c]=a,c}),o=t.filter(([n])=>n==="risk"||n==="strait");return{named:s,at:r,risks:o,risk:e.length,count:e.length+(o.length?1:0)}}function wo({depths:t},e,s){
let r=t.reduce((a,i)=>i.reduce((c,[,,l])=>Math.max(c,l),a),0),o=go(Math.max(r,20)/3),n=o*Math.ceil(Math.max(r,20)*1.02/o);return{floor:n,step:o,y:a=>e+a/n*(s-e)}}
function ua(t,{x:e,top:s,foot:r,svg:o,inside:n,range:a,inner:i}){let{y:c,floor:l,step:d}=wo(t,s,r),f=h=>Math.round(h*10)/10;for(let h=0;t.depths.length&&h<=l;h+=
d)n.append(it("path",{d:`M${Nt} ${f(c(h))+.5}H${Nt+i}`,class:"grid"})),o.append(it("text",{x:Nt-6,y:f(c(h))+4,class:"end"},he(h)));t.depths.length&&o.append(it(
"text",{transform:`translate(11 ${(s+r)/2}) rotate(-90)`,class:"middle"},"Depth, m")),t.depths.forEach(h=>{if(h[h.length-1][0]<a.from||h[0][0]>a.to)return;let x=(w,v)=>v.
map(N=>`${f(e(N[0]))} ${f(c(N[w]))}`).join("L"),k=[...h].reverse(),[y,M]=[h[0],h[h.length-1]].map(([w])=>f(e(w))),_=h.some(([,w,v])=>v>w);n.append(it("path",{d:`\
M${y} ${c(0)}L${x(1,h)}L${M} ${c(0)}Z`,class:"water"}),it("path",{d:`M${y} ${r}L${x(2,h)}L${M} ${r}Z`,class:"rock"}),it("path",_?{d:`M${x(1,h)}L${x(2,k)}Z`,class:"\
steps"}:{d:`M${x(1,h)}`,class:"seabed"}))});let p=0;t.stretches.forEach(({to:h,medium:x})=>{if(x==="land"&&h>a.from&&p<a.to){let k=e(Math.max(p,a.from)),y=e(Math.
min(h,a.to))-k;n.append(it("rect",{x:k,y:s,width:y,height:r-s,class:"land-part"}),it("rect",{x:k,y:s,width:y,height:r-s,fill:`url(#hatch-${t.key})`})),y>Ae("on \
land")+8&&n.append(it("text",{x:k+y/2,y:(s+r)/2+4,class:"middle haloed"},"on land"))}p=h})}function fa(t,e,s,r){let o=0;t.crosses.forEach(([n])=>s.append(it("pa\
th",{d:`M${e(n)} ${zt-8}V${zt+8}`,class:"crosses"}))),t.stretches.forEach(({to:n,medium:a,name:i,status:c,look:l})=>{let d=e(o),f=e(n),p=` ${l}`;a==="land"?s.append(
it("rect",{x:d,y:zt-5,width:f-d,height:10,class:`on-land${p}`})):s.append(it("path",{d:`M${d} ${zt}H${f}`,class:`at-sea${p}`}));let h=[Math.max(d,r[0]),Math.min(
f,r[1])],x=de([i,c&&`(${c})`].filter(Boolean).join(" "),h[1]-h[0]-8);x&&s.append(it("text",{x:(h[0]+h[1])/2,y:ra,class:"middle system-name"},x)),o=n}),t.stretches.
forEach(({stops:n})=>n.forEach(([a])=>s.append(it("path",{d:`M${e(a)} ${zt-4}l4 4l-4 4l-4 -4Z`,class:"stop"}))))}function da({named:t,at:e,risks:s,risk:r},o,n,a){
t.forEach(([d,f,p,h],x)=>{if(p<a.from||f>a.to)return;let k=o(Math.max(f,a.from)),y=o(Math.min(p,a.to))-k,M=Je+qt*e[x];n.append(it("rect",{x:k,y:M,width:Math.max(
y-1,1),height:qt-2,rx:2,class:d}));let _=de(h,y-8);_&&n.append(it("text",{x:k+y/2,y:M+qt-5,class:"middle"},_))});let i=Je+qt*r;s.filter(([,d,f])=>f>d).forEach(([
,d,f,p])=>{if(f<a.from||d>a.to)return;let h=o(Math.max(d,a.from)),x=o(Math.min(f,a.to))-h;n.append(it("rect",{x:h,y:i+2,width:Math.max(x-1,2),height:qt-4,rx:2,class:"\
risk"}));let y=s.every(M=>M[3]===p||M[2]<=d||M[1]>=f)&&de(p,x-8);y&&n.append(it("text",{x:h+x/2,y:i+qt-5,class:"middle"},y))});let c=s.filter(([,d,f])=>f===d&&d>=
a.from&&d<=a.to).sort((d,f)=>d[1]-f[1]),l=s.filter(([,d,f])=>f>d).map(([,d])=>d);c.forEach(([d,f,,p],h)=>{n.append(it("path",{d:`M${o(f)-4} ${i+3}h8l-4 8Z`,class:d===
"strait"?"narrow":"risk-at"}));let x=[c[h+1]?.[1]??a.to,...l.filter(y=>y>f)],k=de(p,o(Math.min(...x))-o(f)-16);k&&n.append(it("text",{x:o(f)+7,y:i+qt-4,class:"h\
aloed"},k))})}function ha(t,e,s){let r=[[],[]];s.forEach(({at:o,name:n,isEnd:a})=>{let i=de(n,a?170:120),c=Ae(i)*(a?1.1:1)+8;if(!i)return;let l=Math.min(Math.max(
o-c/2,2),e-c-2),d=r.findIndex(p=>p.every(([h,x])=>l+c<=h||l>=x));if(d<0)return;r[d].push([l,l+c]);let f=zt-18-aa*d;t.append(it("path",{d:`M${o} ${zt-5}V${f+3}`,
class:"leader"}),it("text",{x:l+c/2,y:f,class:`middle${a?" end-name":""} haloed`},i))})}function pa({stretches:t},e,{svg:s,range:r,width:o}){let n=t[t.length-1],
a=(d,f,p=!1)=>({km:d,name:f,isEnd:p}),i=[a(0,t[0].ends[0],!0),a(n.to,n.ends[1],!0),...t.slice(0,-1).map(({to:d,ends:[,f]})=>a(d,f))],c=t.flatMap(d=>d.stops.map(
([f,p])=>a(f,p))),l=({km:d})=>d>=r.from-.05&&d<=r.to+.05;ha(s,o,[...i,...c].filter(l).map(({km:d,...f})=>({at:e(d),...f}))),i.filter(l).forEach(({km:d})=>s.append(
it("circle",{cx:e(d),cy:zt,r:4,class:"place"})))}function ma(t,e,{svg:s,foot:r,inner:o}){let n=go((t.to-t.from)/Math.max(2,Math.floor(o/110)));s.append(it("path",
{d:`M${Nt} ${r+.5}H${Nt+o}`,class:"axis"}));for(let a=Math.max(0,Math.ceil(t.from/n-1e-9)),i=a*n;i<=t.to+1e-9;i=++a*n)s.append(it("path",{d:`M${e(i)} ${r}v4`,class:"\
axis"}),it("text",{x:e(i),y:r+15,class:"middle"},i.toLocaleString("en",{maximumFractionDigits:2})));s.append(it("text",{x:Nt-14,y:r+15,class:"end"},"KP, km"))}var ga=5,ya=30,wa=620,ba=840,bo=t=>g("bdi","",t);function La(t,{widen:e,close:s}){let r=g("h2",""),o=g("select",""),n=g("p","profile-at"),a=g("div","profile-cha\
rt"),i=g("p","profile-notes");et(o,{"aria-label":"Along"}),a.tabIndex=0,et(a,{role:"slider","aria-label":"KP along the route","aria-valuemin":0,"aria-valuenow":0});
let c=g("div","profile-buttons",Zt("","−","Show more of the route",()=>e(2)),Zt("","+","Show less of the route, round the mark",()=>e(.5)),Zt("","×","Close t\
he profile",s)),l=g("div","profile-body",a,...t?[ho(t)]:[]);return{title:r,list:o,at:n,chart:a,notes:i,body:l,head:g("header","",r,o,c)}}function xa(t,e,s,r){let{
leg:o,system:n}=Ye(t,e),a=Ke(t,e),{spans:i,crosses:c}=fo(t,e,s),l=h=>he(h<100?h:Math.round(h/10)*10),d=o.medium==="land"?"on land":a?a[0]===a[1]?`depth about ${l(
a[0])} m`:`depth ${l(a[0])} to ${l(a[1])} m`:"depth not known",f=[...new Set([n,...i.map(([,,,h])=>h)].filter(Boolean))],p=[...new Set(c.map(([,h])=>h))];return[
g("b","",`KP ${Ve(e,o.accuracy_m)} km`),g("span","",r),g("span","",d),...f.map(bo),...p.length?[g("span","",g("span","","crosses")," ",...p.flatMap((h,x)=>[x?",\
 ":"",bo(h)]))]:[]]}function Lo(t,e){let{map:s,data:r,features:o}=t,n=r.along?.routes.length??0,a=!r.routes.length;if(!n&&!(a&&o.segments.length))return;let i=g(
"section","profile");Object.assign(i,{id:"profile",hidden:!0}),et(i,{"aria-label":"Line diagram and depth profile"}),St("panel").parentElement?.after(i);let c=new Map,
l=null,d=null,f=null,p=a?"":"route-0",h=!1,x=!1,k=0,y=0,M={from:0,to:1},_=I,w,v=null,N=L.circleMarker([0,0],{pane:"measure",className:"at-kp",radius:7,interactive:!1});
function A(B){let[H,X]=B.split("-"),U=c.get(B)||(H==="route"?io(Number(X),t,e):co(Number(X),t,e));return c.set(B,U),U}function F(B){if(!a)return r.routes.slice(
0,n).map((X,U)=>[`route-${U}`,`${U+1} · ${e.layers.find(ct=>ct.key===`route-${U}`)?.title}`]);let H=o.segments[Number(B.split("-")[1])]?.system;return o.segments.
flatMap(({system:X,name:U},ct)=>X===H?[[`segment-${ct}`,U]]:[])}function Y(){if(l)return l;let B=l=La(r.cost,{widen:S,close:$});return i.append(B.head,B.at,B.body,
B.notes),B.list.addEventListener("change",()=>j(B.list.value)),R(B.chart),new ResizeObserver(()=>{tt(D)}).observe(B.chart),B}function tt(B){B===D&&(_=B),y||=requestAnimationFrame(
()=>{let H=_;[y,_]=[0,I],i.hidden||H()})}function E(){i.hidden&&(Mt()&&(e.closeCard(),e.expand(!1)),i.hidden=!1,document.body.classList.add("profiled"),e.resized(),
e.profile.changed(!0),z())}function C(){if(i.hidden)return;let B=i.contains(document.activeElement);i.hidden=!0,x=!1,document.body.classList.remove("profiled"),
N.remove(),e.resized(),e.profile.changed(!1),B&&v?.isConnected&&v.focus({preventScroll:!0})}function $(){h=!0,C()}function z(){let{title:B,list:H,at:X}=Y();if(f?.
key!==p&&([k,d]=[0,null]),H.hidden=B.hidden=!1,!p){B.textContent="Pick a cable system, on the map or in the list",H.hidden=!0,X.replaceChildren();return}B.textContent=
"Along";let U=F(p);H.replaceChildren(...U.map(([ct,ft])=>{let mt=g("option","",ft);return mt.value=ct,mt.dir="auto",mt})),H.value=p,clearTimeout(w),w=setTimeout(
P,30)}function P(){i.hidden||(f=A(p),M={from:0,to:f.km},Y().notes.replaceChildren(...O(f)),tt(D))}function j(B){B===p&&f?.key===B&&d||(p=B,i.hidden||z())}function O(B){
let{source:H,crosses:X,spans:U,stretches:ct}=B,ft=lo(B),mt=(Lt,xt)=>g("span","key-of",g("i",Lt)," ",g("span","",xt)),Tt=Lt=>U.some(([xt])=>xt===Lt);return[...X.
length?[mt("k-crosses","the drawn line of another cable crosses")]:[],...ct.some(({stops:Lt})=>Lt.length)?[mt("k-stop","landing or branching unit")]:[],...Tt("s\
trait")?[mt("k-narrow","strait, where it is narrowest")]:[],...Tt("risk")?[mt("k-risk","shared-risk zone: the whole leg, or one place")]:[],...uo(B)?[g("span","",
"left open: the grid has no sea there")]:[],...ft?[g("span","",`deepest ${he(ft[1])} m, at KP ${he(ft[0])} km`)]:[],...H.map(Lt=>g("span","",Lt)),g("span","","m\
odelled, not surveyed; heights on land are not in the tables")].flatMap((Lt,xt)=>xt?[" · ",Lt]:[Lt])}function D(){let{chart:B}=Y();!f||i.hidden||!B.clientWidth||
(d=yo(f,M,{width:B.clientWidth,height:B.clientHeight}),B.replaceChildren(d.svg),et(B,{"aria-valuemax":Math.round(f.km)}),I())}function I(){let{at:B,chart:H}=Y();
if(!f||!d)return;let X=d.x(k),U=Ke(f,k),ct=$e(f,k);d.cursor.setAttribute("transform",`translate(${X} 0)`),d.cursor.toggleAttribute("hidden",k<M.from||k>M.to),d.
cursor.querySelector(".at-depth")?.setAttribute("cy",String(U?d.yOf((U[0]+U[1])/2):-99));let ft=Math.max(1,(M.to-M.from)/H.clientWidth*4),mt=xa(f,k,ft,e.hereLines(
ct)[0]);B.replaceChildren(...mt.flatMap((Tt,Lt)=>Lt?[" · ",Tt]:[Tt])),et(H,{"aria-valuenow":Math.round(k)}),queueMicrotask(()=>et(H,{"aria-valuetext":B.textContent||
""})),N.setLatLng(u(ct)).addTo(s).getElement()?.setAttribute("class",`at-kp ${f.look}`)}function u(B){let H=s.getZoom(),X=s.project(B,H),[U,ct]=(f?.key||"").split(
"-"),ft=X,mt=ya;return U==="route"&&e.routes[Number(ct)].parts.forEach(({points:Tt})=>Tt.forEach((Lt,xt)=>{let Ht=xt+1<Tt.length?L.LineUtil.closestPointOnSegment(
X,Lt,Tt[xt+1]):Lt,Rt=Ht.distanceTo(X);Rt<mt&&([ft,mt]=[Ht,Rt])})),s.unproject(ft,H)}function b(B){if(!f)return;k=Math.min(Math.max(B,0),f.km);let H=M.to-M.from;
if(k<M.from||k>M.to){let X=Math.min(Math.max(k-H/2,0),f.km-H);M={from:X,to:X+H},tt(D)}else tt(I)}function S(B){if(!f)return;let H=Math.min(f.km,Math.max(B*(M.to-
M.from),Math.min(ga,f.km))),X=Math.min(Math.max(k-H/2,0),f.km-H);M={from:X,to:X+H},tt(D)}function R(B){let H=X=>{d&&b(d.kpAt(X.clientX-B.getBoundingClientRect().
left))};B.addEventListener("pointermove",H),B.addEventListener("pointerdown",H),B.addEventListener("dblclick",Z),B.addEventListener("keydown",X=>{if(X.altKey||X.
ctrlKey||X.metaKey)return;let U=(M.to-M.from)/(X.shiftKey?20:200),ct={ArrowRight:()=>b(k+U),ArrowLeft:()=>b(k-U),ArrowUp:()=>b(k+U),ArrowDown:()=>b(k-U),PageUp:()=>b(
k+20*U),PageDown:()=>b(k-20*U),Home:()=>b(0),End:()=>b(f?.km??0),"+":()=>S(.5),"=":()=>S(.5),"-":()=>S(2),Enter:Z};ct[X.key]&&(ct[X.key](),X.preventDefault(),X.
stopPropagation())})}function Z(){let B=f&&$e(f,k);B&&e.visit(()=>s.panTo(B,{animate:!1}))}["pointerdown","focusin"].forEach(B=>i.addEventListener(B,()=>{x=!0})),
i.addEventListener("keydown",B=>{B.key==="Escape"&&(B.preventDefault(),$())});function K(B,H,X){if(i.hidden||!f||!d)return;let U=f.parts.find(({number:ct,from_km:ft})=>ct===
H.number&&(f?.key!==B||!("from_km"in H)||H.from_km===ft));U&&B.startsWith("route")===f.key.startsWith("route")&&b(e.kpAt({part:U},X))}e.pointed=({r:B,part:H},X)=>K(
`route-${B}`,H,X),e.pointedSegment=(B,H)=>{f?.key===`segment-${B}`&&K(f.key,f.parts[0],H)},e.profile={toggle(){if(!i.hidden){$();return}v=document.activeElement,
E(),x=!0,v?.matches(":focus-visible")&&Y().chart.focus({preventScroll:!0});let[B,H]=p.split("-");Mt()&&B==="route"&&e.visit(()=>e.frame(e.routes[Number(H)].bounds))},
pick:B=>{B<n&&j(`route-${B}`)},changed:()=>{},there:!0};let W=()=>!Mt()&&window.innerHeight>=(r.comparison?ba:wa);function nt(B){j(B),!h&&W()&&E()}let{open:ot,openRoute:J,
closeCard:lt}=e;e.closeCard=()=>{let B=lt();return B&&!x&&C(),B},e.open=(B,H,X,U=null)=>{let ct=ot(B,H,X,U);if(B==="route"&&H<n&&nt(`route-${H}`),a&&B==="segmen\
t"&&nt(`segment-${H}`),a&&B==="system"){let ft=U??at(H);ft>=0&&nt(`segment-${ft}`)}return ct},e.openRoute=(B,H)=>{let U=Mt()&&!i.hidden?i:J(B,H);return B.r<n&&j(
`route-${B.r}`),requestAnimationFrame(()=>requestAnimationFrame(()=>e.pointed(B,H))),U};function at(B){let H=-1,X=0;return o.segments.forEach((U,ct)=>{if(U.system!==
B)return;let ft=L.latLngBounds(U.line),mt=ft.getSouthWest().distanceTo(ft.getNorthEast());mt>X&&([H,X]=[ct,mt])}),H}e.onLines(()=>tt(I)),s.on("zoomend",()=>tt(I)),
r.cost&&requestAnimationFrame(()=>{W()&&(E(),s.invalidateSize({pan:!1,animate:!1}),location.hash||e.frame(r.bounds))})}function xo(t,e,s,r){let o=t.getContainer(),n=St("panel-toggle"),a=St("card"),i=L.control.scale({imperial:!1,maxWidth:140,updateWhenIdle:!0}).addTo(t),c=L.control.
zoom().addTo(t),l=()=>document.body.classList.contains("comparing"),d=!0,f=0;function p(){let P=!a.hidden,j=d&&!P;et(n,{"aria-expanded":j}),St("panel-body").hidden=
!j,e.classList.toggle("closed",!j&&!P),e.classList.toggle("carded",P),o.parentElement?.parentElement?.classList.toggle("covered",j||P),cancelAnimationFrame(f),f=
requestAnimationFrame(r)}function h(P){d=P,P&&C.close(),p()}n.addEventListener("click",()=>h(n.getAttribute("aria-expanded")!=="true"));function x(){let{width:P,
height:j}=e.getBoundingClientRect(),O=e.classList.contains("closed"),D=t.attributionControl.getContainer()?.offsetHeight??0;if(!Mt())return e.getBoundingClientRect().
left>=o.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,D+24]}:O?{paddingTopLeft:[76,j+34],paddingBottomRight:[60,D+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[P+60,50]};let I=o.getBoundingClientRect(),u=O?null:e.getBoundingClientRect(),b=u&&u.top<I.top+40,S=u&&!b?Math.max(I.bottom-u.top,0)+14:
D+62,R=b?Math.max(I.right-u.left,0)+20:30,Z=o.clientHeight<330;return{paddingTopLeft:[30,Z||!O?20:j+26],paddingBottomRight:[Math.min(R,I.width/2),Math.min(Z?56:
S,I.height*.6)]}}function k(P){t.fitBounds(P,{...x(),animate:!1})}let y=null,M=()=>({at:t.getCenter(),size:t.getSize(),corner:t.containerPointToLatLng([0,0]),zoom:t.
getZoom()}),_=()=>{let P=M();return y!==null&&P.zoom===y.to.zoom&&t.project(P.corner).distanceTo(t.project(y.to.corner))<2},w=[],v=!1,N=!1;function A(){N||(N=!0,
requestAnimationFrame(()=>setTimeout(()=>{let P=w,j=M(),O=v,D=!1;[w,v,N]=[[],!1,!1],t.fire("visit").once("moveend",()=>{D=!0}),O&&(Object.assign(pt(t),{_sizeChanged:!0,
_lastCenter:null}),t.fire("resize")),P.forEach(I=>I(j)),D||t.fire("move").fire("moveend")})))}function F(P){cancelAnimationFrame(f),w.push(j=>{let O=_()&&y?y.from:
j;P(),y={from:O,to:M()}}),A()}function Y(){if(!y||!_())return;let{from:P}=y;y=null,cancelAnimationFrame(f),w.push(()=>{let j=t.getSize(),O=j.equals(P.size)?P.at:
t.unproject(t.project(P.corner,P.zoom).add(j.divideBy(2)),P.zoom);t.setView(O,P.zoom,{animate:!1})}),A()}function tt(){v=!0,A()}function E(){let{paddingTopLeft:P,
paddingBottomRight:j}=x();t.options.minZoom=0;let O=t.getBoundsZoom(s.bounds,!1,L.point(P[0]+j[0],P[1]+j[1])),D=Math.floor(4*Math.min(t.getBoundsZoom(s.window,!0),
O))/4;t.getZoom()<D&&t.setZoom(D,{animate:!1}),t.setMinZoom(D)}let C=Ma(t,a,p);function $(){i.setPosition("bottomleft"),c.setPosition(Mt()?"bottomright":"bottom\
left"),h(!Mt()&&!l())}let z=t.attributionControl.getContainer();return z?.addEventListener("click",P=>{P.target instanceof Element&&P.target.closest("a")||z.classList.
toggle("open")}),$(),sn($),k(s.bounds),{expand:h,frame:k,visit:F,back:Y,resized:tt,limit:E,card:C.open,closeCard:C.close}}function Ma(t,e,s){let r=Ot(e,".card-b\
ody"),o=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),n=null;function a(){if(!n)return!1;let{gone:c,from:l}=n,d=e.contains(document.
activeElement);return n=null,o.remove(),e.hidden=!0,r.replaceChildren(),c(),s(),l&&l.isConnected&&d&&l.focus({preventScroll:!0}),!0}function i(c,l,d=()=>{}){let f=document.
activeElement,p=e.contains(f),h=f===document.body?null:f,x=p&&n?n.from:h,k=p||!!(x&&x.matches(":focus-visible")),y=n;return n=null,y?.gone(),n={gone:d,from:x},r.
replaceChildren(c),r.scrollTop=0,l?o.setLatLng(l).addTo(t):o.remove(),e.hidden=!1,s(),k&&e.focus({preventScroll:!0}),c}return{open:i,close:a}}var va=[Wn,ro,En,Sn,Lo,Nn],Ea=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["line\
s",420],["hits",430],["along",440],["measure",605],["numbers",610]],Xe=null,Qe=null,tn=null;pt(window).$||=t=>{let e=document.createElement("template");return e.
innerHTML=String(t).trim(),[e.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),pt(L.PosAnimation).include({run(t,e){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,e),this.fire("step").fire("end")}}));
function ka(t){let{crs:e=L.CRS.EPSG3857}=t.options;e===L.CRS.EPSG3857&&(t.project=(s,r=t.getZoom())=>{let o=L.latLng(s),n=2**r;if(o.ofLat!==o.lat||o.ofLng!==o.lng){
let{x:a,y:i}=e.latLngToPoint(o,0);Object.assign(o,{ofLat:o.lat,ofLng:o.lng,u:a,v:i})}return new L.Point((o.u||0)*n,(o.v||0)*n)})}async function Mo(t){Kn(document.
body);let e=JSON.parse(St("data").dataset.view||""),s=t.getContainer(),r=St("panel");Ea.forEach(([f,p])=>{t.createPane(f).style.zIndex=String(p)}),et(s,{"aria-l\
abel":"Map of the routes; the legend lists them as text"}),ka(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noopener n\
oreferrer">Leaflet</a>'),t.attributionControl.addAttribution(St("credits").innerHTML),et(s,{role:"application","aria-roledescription":"map"});let o=!1,{layout:n,
...a}=eo(t,r),{limit:i,...c}=xo(t,r,e,()=>{o&&n()});e.icon&&(delete pt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(e.icon));let l=Aa(t,{...a,
...c,layout:n},()=>o);t.setMaxBounds(e.window),i(),t.on("resize",i),et(s,{"aria-busy":!0});let d={map:t,box:s,panel:r,...await $a(e,s)};for(let f of va)await f(
d,l),await bt();o=!0;for(let f of l.drawing())f(),await bt();s.removeAttribute("aria-busy"),Sa(t,l),[Xe,Qe,tn]=[t,d,l]}function Sa(t,{redraw:e,layout:s,placing:r,
drawing:o}){let n=t.getContainer(),a=!1,i=0;function c([l,...d]){cancelAnimationFrame(i),i=requestAnimationFrame(()=>{i=0,l(),d.length?c(d):n.classList.remove("\
unplaced")})}t.on("zoomanim dragstart visit",()=>{a=!0}),t.on("zoomend",()=>{a?n.classList.add("unplaced"):e()}),t.on("moveend",()=>{a?c(n.classList.contains("u\
nplaced")?o():r()):s(),a=!1}),t.on("viewreset",()=>{i||s()})}async function $a(t,e){try{let s=[];for(let i of["ground","data"])s.push(await qn(St(i).textContent||
"",(c,l)=>new L.LatLng(c,l))),await bt();let[r,o]=s,{features:n,...a}=o;return await bt(),{data:{...a,...t},ground:r,features:Hn(n)}}catch(s){let r=g("p","unrea\
d","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");throw et(
r,{role:"alert"}),e.append(r),s}}function Aa(t,e,s){let r=[],o=[],n=!1,a=()=>[...r.map(d=>()=>d(t.getZoom())),...e.placing()],i=()=>a().forEach(d=>d());function c(){
!s()||n||(i(),o.forEach(d=>d()),l.state.changed())}let l={...e,redraw:i,drawing:a,year:null,only:null,affected:null,failed:new Set,layers:[],entries:[],years:[],
dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(d,f,p)=>{l.state.entries.set(d,{get:f,set:p})}},depthAt:()=>null,paintNow:()=>{},
routeNear:()=>null,kpAt:()=>NaN,openRoute:(d,f)=>l.open("route",d.r,f),pointed:()=>{},pointedSegment:()=>{},profile:{there:!1,toggle:()=>{},pick:()=>{},changed:()=>{}},
highlight:()=>{},choose:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],systemLines:()=>[],setYear:()=>{},open:(d,f,p)=>l.card(g("div"),p),show:()=>{},
find:()=>[],onDraw:d=>{r.push(d)},onLayers:d=>{o.push(d)},addSearch:d=>{l.entries.push(d)},onYear:(d,f=[])=>{l.years.push(d),f.forEach(p=>l.dates.add(p))},together(d){
let f=n;n=!0,d(),n=f,c()},addLayer({key:d,title:f,group:p,shown:h=!0,parent:x="",count:k=null,show:y=null,mark:M=null}){let _={key:d,title:f,parent:x,count:k,mark:M,
first:h,shown:!1,set(w){_.shown!==w&&(_.shown=w,p&&(w?p.addTo(t):p.remove()),y&&y(w),c())}};return l.layers.push(_),_.set(h),_}};return l}return Ao(Ca);})();
