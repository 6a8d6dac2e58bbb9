var cableroute=(()=>{var Dt=Object.defineProperty;var on=Object.getOwnPropertyDescriptor;var sn=Object.getOwnPropertyNames;var an=Object.prototype.hasOwnProperty;var rn=(t,n)=>{for(var o in n)Dt(t,o,{get:n[o],enumerable:!0})},cn=(t,n,o,a)=>{if(n&&typeof n=="object"||typeof n=="function")for(let e of sn(n))!an.call(t,e)&&
e!==o&&Dt(t,e,{get:()=>n[e],enumerable:!(a=on(n,e))||a.enumerable});return t};var ln=t=>cn(Dt({},"__esModule",{value:!0}),t);var So={};rn(So,{given:()=>Xt,map:()=>Qt,shared:()=>te,start:()=>Je});var ce=window.matchMedia("(max-width: 760px), (max-height: 480px)"),pt=()=>ce.matches,le=t=>ce.addEventListener("change",t);function nt(t){let n=document.getElementById(
t);if(!n)throw new Error(`the page has no ${t}`);return n}function ut(t,n){let o=t.querySelector(n);if(!o)throw new Error(`the page has no ${n}`);return o}function h(t,n,...o){
let a=document.createElement(t);return n&&(a.className=n),a.append(...o),a}function gt(t){let n=t.getContext("2d");if(!n)throw new Error("this browser paints on\
 no canvas");return n}var ft=t=>t,Mt=(t,n)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**n);function ue({things:t,order:n},o,a){if(!t.length)return;let e=nt("cross-out"),s=nt("crossed-out"),r=nt("failing-said"),c=h("style"),l=t.map(({name:k},x)=>{let _=h(
"option","",k);return _.dir="auto",_.value=String(x),_});new Set(t.map(({kind:k})=>k)).forEach(k=>{let x=h("optgroup","",...l.filter((_,T)=>t[T].kind===k));x.label=
k,e.append(x)}),document.head.append(c);let u=[],E=k=>u.filter(x=>t[x].routes.includes(k)),A=k=>k.flatMap((x,_)=>[..._?[", "]:[],h("bdi","",x)]);function y(){o.
forEach((k,x)=>{let _=E(x).map(O=>t[O].name),T=ut(k,".words");k.classList.toggle("failed",_.length>0),T.querySelector(".fails")?.remove(),_.length&&T.append(h("\
small","fails",h("span","","fails:")," ",...A(_)))})}function m(){s.replaceChildren(...u.map(k=>{let x=h("button","crossed",h("bdi","",t[k].name));return x.type=
"button",x.setAttribute("aria-label",`Put back ${t[k].name}`),x.addEventListener("click",()=>{z(u.filter(_=>_!==k)),e.focus()}),x}))}function N(){let k=n.filter(
_=>!E(_).length),[x]=k;r.textContent=u.length?k.length?`${k.length} of ${o.length} routes are left, route ${x+1} the shortest; a new search may find others.`:"N\
o route of the table is left; a new search may find others.":""}function z(k){u=k,e.value="",l.forEach((T,O)=>{T.disabled=u.includes(O)});let x=o.map((T,O)=>O).
filter(T=>E(T).length),_=T=>x.map(O=>`main ${T}.route-${O}`).join(",");c.textContent=x.length?`${_("path.line")},${_("path.over")},${_("path.casing")}{stroke-op\
acity:.14}${_("text.along")},${_(".number.on-map")}{opacity:.35}`:"",a.failed=new Set(x),y(),m(),N(),a.redraw(),a.state.changed()}nt("to-failing").addEventListener(
"click",()=>{nt("failing").scrollIntoView(),e.focus({preventScroll:!0})}),e.addEventListener("change",()=>{e.value&&z([...u,Number(e.value)])}),a.state.add("wit\
hout",()=>u.map(k=>encodeURIComponent(t[k].id)).join(","),k=>{let x=k.split(",").map(_=>{try{return decodeURIComponent(_)}catch{return""}});z(t.map((_,T)=>T).filter(
_=>x.includes(t[_].id)))})}var xt=.0033528106647474805,At=6378137*(1-xt),un=63710088e-1,yt=t=>t*Math.PI/180,Pt=t=>t*180/Math.PI;function de(t){let n=t*(40680631590769-At*At)/(At*At);return[
1+n/16384*(4096+n*(-768+n*(320-175*n))),n/1024*(256+n*(-128+n*(74-47*n)))]}var fe=(t,n,o,a)=>t*n*(a+t/4*(o*(2*a**2-1)-t/6*a*(4*n**2-3)*(4*a**2-3)));function pe(t,n,o,a,e,s,r){
let c=xt/16*n*(4+xt*(4-3*n));return t+(1-c)*xt*o*(a+c*e*(r+c*s*(2*r**2-1)))}function Ot(t,n){let o=Math.round((n.lng-t.lng)/360)*360,a=yt(n.lng-t.lng-o),e=Math.
atan((1-xt)*Math.tan(yt(t.lat))),s=Math.atan((1-xt)*Math.tan(yt(n.lat))),[r,c,l,u]=[Math.sin(e),Math.cos(e),Math.sin(s),Math.cos(s)],E=a;for(let y=0;y<100;y++){
let m=Math.sin(E),N=Math.cos(E),z=u*m,k=c*l-r*u*N,x=Math.hypot(z,k),_=r*l+c*u*N;if(x<1e-15&&_>0)return{m:0,bearing:0,exact:!0};let T=Math.atan2(x,_),O=x?c*u*m/x:
0,f=1-O**2,p=f>1e-12?_-2*r*l/f:0,M=pe(a,f,O,T,x,_,p);if(Math.abs(M)>Math.PI+1e-9)break;if(Math.abs(M-E)<1e-12){let[$,P]=de(f);return{m:At*$*(T-fe(P,x,_,p)),bearing:(Pt(
Math.atan2(z,k))+360)%360,exact:!0}}E=M}let A=Math.sin(yt(n.lat-t.lat)/2)**2+Math.cos(yt(t.lat))*Math.cos(yt(n.lat))*Math.sin(a/2)**2;return{m:2*un*Math.asin(Math.
sqrt(Math.min(A,1))),exact:!1,bearing:(Pt(Math.atan2(u*Math.sin(a),c*l-r*u*Math.cos(a)))+360)%360}}function dn(t,n,o){let a=(1-xt)*Math.tan(yt(t.lat)),e=1/Math.
hypot(1,a),s=a*e,r=Math.sin(yt(n)),c=Math.cos(yt(n)),l=Math.atan2(a,c),u=e*r,E=1-u**2,[A,y]=de(E),m=o/(At*A),N=m;for(let p=0,M=!1;p<100&&!M;p++){let $=m+fe(y,Math.
sin(N),Math.cos(N),Math.cos(2*l+N));M=Math.abs($-N)<1e-13,N=$}let z=Math.sin(N),k=Math.cos(N),x=Math.cos(2*l+N),_=s*z-e*k*c,T=Math.atan2(s*k+e*z*c,(1-xt)*Math.hypot(
u,_)),O=Math.atan2(z*r,e*k-s*z*c),f=pe(0,E,u,N,z,k,x);return{lat:Pt(T),lng:t.lng+Pt(O-f)}}function jt(t,n){let{m:o,bearing:a}=Ot(t,n),e=Math.max(1,Math.min(200,
Math.ceil(o/5e4))),s=t.lng;return[t,...Array.from({length:e},(r,c)=>{let l=c+1<e?dn(t,a,o*(c+1)/e):n;return s=l.lng+360*Math.round((s-l.lng)/360),{lat:l.lat,lng:s}})]}var fn=t=>{let n=[...t];return n.length>90?`${n.slice(0,89).join("")}…`:t},Tt=t=>t.replace(/^[+−]/,n=>n==="+"?"−":"+"),pn=t=>h("span",`number route-${t}`,
String(t+1));function he(t){let n=pn(t);return n.setAttribute("role","img"),n.setAttribute("aria-label",`Route ${t+1}`),n}var me=(t,n)=>{let o=h("button","",t);
return o.type="button",o.addEventListener("click",n),o};function hn([t,n,o]){return t===null?h("td","",h("span","none",o?"not sure":"not known"),h("small","",o?
`${n}; likely ${o}`:String(n))):h("td","",h("span","figure",t),...n===void 0?[]:[h("small","",`${n} to ${o}`)])}function ge({map:t,data:n},o){if(!n.comparison)return;
let a=yn(o);ue(n.comparison.failures,a,o),n.comparison.paired>1&&mn(bn(t,n.comparison,a,o),o)}function mn(t,n){document.querySelectorAll("button.tile").forEach(
o=>{if(!(o instanceof HTMLElement))return;let[a,e]=(o.dataset.routes||"").split(",").map(Number);o.addEventListener("click",()=>{e===void 0?n.visit(()=>n.frame(
n.routes[a].bounds)):t([a,e])}),e===void 0&&(["pointerenter","focus"].forEach(s=>o.addEventListener(s,()=>n.highlight(a))),["pointerleave","blur"].forEach(s=>o.
addEventListener(s,()=>n.highlight(-1))))})}function gn(t){let n=t.filter(({dataset:e})=>e.low!==void 0),o=Math.min(...n.map(({dataset:e})=>Number(e.low))),a=Math.
max(...n.map(({dataset:e})=>Number(e.high)))-o;a>0&&Number.isFinite(a)&&n.forEach(e=>{let s=h("i","bar");["low","value","high"].forEach(r=>s.style.setProperty(`\
--${r}`,`${100*(Number(e.dataset[r])-o)/a}%`)),e.append(s)})}function yn(t){let n=nt("compared"),[o]=n.tBodies,a=ut(n,"thead"),e=nt("compared-box"),s=[...o.rows],
r=[...a.querySelectorAll("th")],c=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted"),r.forEach((y,m)=>gn(s.
map(N=>N.cells[m])));let l=[0,1],u=document.getElementById("sort-by");function E(y,m){l=[y,m];let N=x=>{if(y===0)return Number(x.dataset.route);let{value:_,low:T,
high:O}=x.cells[y].dataset,f=u?.value==="low"?T??_:u?.value==="high"?O??_:_;return f===void 0?NaN:Number(f)},z=s.map(x=>({row:x,value:N(x)})).sort((x,_)=>Number.
isNaN(x.value)||Number.isNaN(_.value)?Number(Number.isNaN(x.value))-Number(Number.isNaN(_.value)):m*(x.value-_.value)),k=document.activeElement;o.append(...z.map(
({row:x})=>x)),k&&o.contains(k)&&k.focus({preventScroll:!0}),r.forEach((x,_)=>{x.hasAttribute("aria-sort")&&x.setAttribute("aria-sort",_!==y?"none":m>0?"ascendi\
ng":"descending")})}r.forEach((y,m)=>{y.querySelector("button")?.addEventListener("click",()=>{E(m,l[0]===m?-l[1]:1),t.state.changed()})}),u?.addEventListener("\
change",()=>{E(l[0],l[1]),t.state.changed()}),t.state.add("by",()=>!u||u.value==="likely"?"":u.value,y=>{u&&(u.value=["low","high"].includes(y)?y:"likely")}),t.
state.add("sort",()=>l[0]===0&&l[1]>0?"":`${l[1]<0?"-":""}${l[0]}`,y=>{let m=/^(-?)(\d{1,3})$/.exec(y),N=m?Number(m[2]):0;r[N]&&r[N].hasAttribute("aria-sort")&&
E(N,m&&m[1]?-1:1)}),s.forEach(y=>y.addEventListener("click",m=>{m.target instanceof Element&&m.target.closest("button, a")||String(window.getSelection())||t.visit(
()=>t.frame(t.routes[Number(y.dataset.route)].bounds))}));let A=t.highlight;return t.highlight=y=>{A(y);let m=y>=0&&c.matches&&s[y];if(!m||m.matches(":hover")||
m.contains(document.activeElement))return;let N=m.getBoundingClientRect(),z=e.getBoundingClientRect(),k=z.top+a.getBoundingClientRect().height;N.top<k?e.scrollTop-=
k-N.top:N.bottom>z.bottom&&(e.scrollTop+=Math.min(N.bottom-z.bottom,N.top-k))},s}function bn(t,n,o,a){let e=document.documentElement,s=n.paired,r=o.map(g=>g.querySelector(
"button.pick")),c=["pick-0","pick-1"].map(g=>nt(g)),l=nt("pick-clear"),u=nt("pair-said"),E=nt("pair-body"),A=u.textContent||"",y=g=>ut(o[g],".go").textContent||
"";c.forEach(g=>g.append(...o.slice(0,s).map((w,S)=>{let b=h("option","",`${S+1} · ${fn(y(S))}`);return b.dir="auto",b.value=String(S),b})));let m=h("style");document.
head.append(m);let N=[null,null];function z(g,w){let[S,b]=g<w?[g,w]:[w,g],j=n.pairs[S*s-S*(S+1)/2+b-S-1];if(g<w)return j;let{apart:C}=j;return{...j,spans:[j.spans[1],
j.spans[0]],apart:C&&{...C,kp:[C.kp[1],C.kp[0]],at:[C.at[1],C.at[0]]},more:j.more.map(([F,i,v])=>F===null?[null,i,v&&Tt(v)]:i===void 0?[Tt(F)]:[Tt(F),Tt(v||""),
Tt(i)])}}t.createPane("shared").style.zIndex="405";let k=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-edge"}),x=L.polyline([],{pane:"\
shared",interactive:!1,smoothFactor:0,className:"shared-mark"}),_=L.layerGroup(),T=null;function O(g,w,S){let{dots:b}=a.routes[g],j=[],C=F=>L.point(F.x+F.ox,F.y+
F.oy);for(let F=0;F<b.length;F++){let i=b[F],v=b[F+1];i.km>=w&&i.km<=S&&j.push(C(i)),!(!v||v.km<=i.km)&&[w,S].forEach(B=>{if(B<=i.km||B>=v.km)return;let R=(B-i.
km)/(v.km-i.km);j.push(C(i).multiplyBy(1-R).add(C(v).multiplyBy(R)))})}return j}function f(g,w){let S=z(...g);return g.flatMap((b,j)=>(a.routes[b].shown?S.spans[j]:
[]).map(([C,F])=>O(b,C,F).map(i=>t.unproject(i,w)))).filter(b=>b.length)}function p(){let[g,w]=N;return g!==null&&w!==null?[g,w]:null}function M(g){let w=p();if([
k,x].forEach(b=>{w?b.addTo(t):b.remove()}),!w)return;let S=f(w,g);[k,x].forEach(b=>b.setLatLngs(S))}a.onLines(M);function $(g,w){if(_.clearLayers(),T=null,!w)return;
let S=C=>a.routes[C].bounds.getCenter().lng,b=w.at.map(([C,F],i)=>L.latLng(C,F+360*Math.round((S(g[i])-F)/360))),j=jt(b[0],b[1]);T=L.latLngBounds(j),_.addLayer(
L.polyline(j,{pane:"shared",interactive:!1,className:"gap-edge",weight:6})),_.addLayer(L.polyline(j,{pane:"shared",interactive:!1,className:"gap",weight:2.5})),
b.forEach(C=>_.addLayer(L.circleMarker(C,{pane:"shared",interactive:!1,className:"gap-end",radius:9}))),_.addLayer(L.marker([(b[0].lat+b[1].lat)/2,(b[0].lng+b[1].
lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"gap-holder",iconSize:[0,0],html:h("span","gap-km",`${w.km} km`)})}))}function P(g,w){
let S=[...o[g].cells].find(b=>b.dataset.column===w);return h("td","",...[...S?S.querySelectorAll(":scope > :not(.bar)"):[]].map(b=>b.cloneNode(!0)))}function Z(g){
let[w,S]=g,b=z(w,S),j=b.spans.every(U=>!U.length),C=(U,...W)=>h("div","fact",h("dt","",U),h("dd","",...W)),F=(U,W)=>h("b","figure",`${U} ${W}`),i=([U,W,Q,J],K)=>[
F(U,"km"),` (${W} %) `,h("small","",U==="0"?K:`land ${Q} km, sea ${J} km; ${K}`)],v=h("dl","facts",C("Common section",...i(b.common_section,"the same segment of\
 one system, or the same trench")),C("Same corridor",...i(b.same_corridor,"lines nearer than their accuracy: not known to be apart")),...b.ends_km==="0"?[]:[C("\
Common ends",F(b.ends_km,"km")," ",h("small","","left out"))],C("Least separation",b.apart?F(b.apart.km,"km"):h("span","none","not known")," ",h("small","",b.apart?
`at KP ${b.apart.kp[0]} of ${w+1} and KP ${b.apart.kp[1]} of ${S+1}`:"below the accuracy of the lines somewhere"))),B=h("div","buttons");j||B.append(me("Show wh\
at they share",()=>a.visit(()=>a.frame(L.latLngBounds(f(g,t.getZoom()).flat()))))),$(g,b.apart);let R=T;R&&B.append(me("Show where they are nearest",()=>a.visit(
()=>a.frame(R.pad(2)))));let q=h("tr","",h("th","","Measure"),h("th","",he(w)),h("th","",he(S)),h("th","",`How much more ${S+1} has`));[...q.cells].forEach(U=>{
U.scope="col"});let Y=h("table","differences",h("caption","unseen",`Differences between route ${w+1} and route ${S+1}`),h("thead","",q),h("tbody","",...n.measures.
map(({key:U,title:W},Q)=>{let J=h("th","",h("bdi","",W));J.scope="row";let K=h("tr","",J,P(w,U),P(S,U),hn(b.more[Q]));return K.dataset.measure=U,K}))),V=["place\
s","groups and straits","countries"].map((U,W)=>{let Q=b.passed[W].flatMap((J,K)=>[...K?[", "]:[],h("bdi","",J)]);return h("p","passed",h("b","",`Both pass thes\
e ${U}: `),...Q.length?Q:["none known"])});nt("pair-marks").hidden=j,E.replaceChildren(v,B,Y,...V),u.textContent=`Routes ${w+1} and ${S+1}: common section ${b.common_section[0]}\
 km, same corridor ${b.same_corridor[0]} km (${b.same_corridor[1]} %).`}function D(g,w=!0){N=g,c.forEach((C,F)=>{C.value=String(N[F]??"")}),r.forEach((C,F)=>{C&&
C.setAttribute("aria-pressed",String(N.includes(F)))}),o.forEach((C,F)=>C.classList.toggle("picked",N.includes(F)));let S=N.flatMap(C=>C??[]),b=p(),j=!!b;if(a.only=
b,l.hidden=!S.length,nt("pick-best").hidden=j,document.body.classList.toggle("paired",j),e.classList.toggle("has-pair",j),b){let[C,F]=b;w&&a.closeCard();let i=v=>`\
.has-pair:not(.has-hot) main ${v}:not(.route-${C}, .route-${F})`;m.textContent=`${["path.line","path.over","path.casing"].map(i).join(",")}{stroke-opacity:.16}${[
"text.along",".number.on-map"].map(i).join(",")}{opacity:.35}`,S.forEach(v=>a.routes[v].parts.forEach(B=>[B.casing,B.line,B.over].forEach(R=>R?.bringToFront()))),
_.addTo(t),Z(b)}else m.textContent="",_.remove(),E.replaceChildren(),u.textContent=S.length?`Route ${S[0]+1} is picked; pick another.`:A;if(a.redraw(),b&&w){let[
C,F]=b.map(i=>a.routes[i].bounds);a.visit(()=>a.frame(L.latLngBounds(C.getSouthWest(),C.getNorthEast()).extend(F)))}a.state.changed()}return r.forEach((g,w)=>{g&&
g.addEventListener("click",()=>{let S=N.flatMap(b=>b===w?[]:b??[]);N.includes(w)?D([S[0]??null,null]):S.length?D([S[S.length-1],w]):D([w,null])})}),c.forEach((g,w)=>g.
addEventListener("change",()=>{let S=[N[0],N[1]],b=g.value===""?null:Number(g.value);b!==null&&S[1-w]===b&&(S[1-w]=S[w]),S[w]=b,D(S)})),nt("pick-best").addEventListener(
"click",()=>{D(n.best),c[0].focus()}),l.addEventListener("click",()=>{D([null,null]),c[0].focus()}),a.state.add("pair",()=>(p()||[]).map(g=>g+1).join(","),g=>{let[
,w,S]=/^(\d{1,3}),(\d{1,3})$/.exec(g)||["","0","0"],b=Number(w)-1,j=Number(S)-1;b!==j&&Math.min(b,j)>=0&&Math.max(b,j)<s?D([b,j],!1):p()&&D([null,null])}),D}var wn='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',ye=t=>t.slice(1).reduce((n,o,a)=>n+o.distanceTo(t[a]),0);function Zt(t,...[
n,o,a,e,s=0]){let r=h("span",`catalogue-name ${o}`,h("bdi","",n)),c=t.containerPointToLayerPoint([a,e]);return r.style.transform=`translate(${c.x.toFixed(1)}px,\
 ${c.y.toFixed(1)}px)`+(s?` rotate(${s.toFixed(3)}rad)`:""),r}function Ln(t,n){let o=[];return t.forEach(a=>{for(let e=0;e+1<a.length;e++){let s=e+1;for(;s+1<a.
length&&a[e].distanceTo(a[s])<n;)s++;let r=a[e],c=a[s],l=r.distanceTo(c);l<n||l<.985*ye(a.slice(e,s+1))||o.push([r,c])}}),o}function be({map:t,pane:n,partsOf:o,
nameOf:a,colourOf:e}){let s=gt(document.createElement("canvas"));s.font=wn;let r=new Map;function c(y){let m=r.get(y)??s.measureText(y).width;return r.set(y,m),
m}let l=y=>o(y).map(m=>m.map(N=>t.layerPointToContainerPoint(N)));function u(y,m,N,{size:z,free:k,take:x}){let _=a(y),T=c(_)+4,O=Ln(m,T),f=Math.max(1,Math.floor(
O.length/24));for(let p=0;p<O.length;p+=f){let[M,$]=O[(p+y*7*f)%O.length];$.x<M.x&&([M,$]=[$,M]);let P=M.add($).divideBy(2),Z=$.subtract(M),D=Math.hypot(Z.x,Z.y),
g=L.point(Z.x/D,Z.y/D),w=L.point(g.y,-g.x),S=T/5+6,b=[-2,-1,0,1,2].map(F=>P.add(g.multiplyBy(F*T/5)).subtract([T/10+3,7]));if(!b.every(({x:F,y:i})=>F>4&&i>4&&F<
z.x-60&&i<z.y-30)||!b.every(({x:F,y:i})=>k(F,i,S,14)))continue;b.forEach(({x:F,y:i})=>x(F,i,S,14));let j=P.subtract(g.multiplyBy(T/2-2)).add(w.multiplyBy(6.5)),
C=N(_,"of-system",j.x,j.y,Math.atan2(Z.y,Z.x));return C.style.color=e(y),C.dataset.system=String(y),C}return null}function E(y,m,N){y.map(z=>{let k=l(z);return{
system:z,parts:k,length:k.reduce((x,_)=>x+ye(_),0)}}).sort((z,k)=>k.length-z.length).slice(0,pt()?12:60).forEach(({system:z,parts:k})=>u(z,k,m,N))}function A(y){
if(n.querySelectorAll(".lit").forEach(M=>M.remove()),n.classList.toggle("one",y!==null),y===null)return;let m=(...M)=>{let $=Zt(t,...M);return $.classList.add("\
lit"),n.append($),$},N=t.getSize(),z=l(y);if(u(y,z,m,{size:N,free:()=>!0,take:()=>{}}))return;let x=z.flat().filter(({x:M,y:$})=>M>4&&$>14&&M<N.x-4&&$<N.y-30);if(!x.
length)return;let _=a(y),T=c(_),{x:O,y:f}=x[x.length>>1],p=m(_,"of-system",Math.max(4,Math.min(O-T/2,N.x-T-8)),f-18);p.style.color=e(y),p.dataset.system=String(
y)}return{widthOf:c,nameSystems:E,nameOne:A}}function we(t){let n=new Map,o=[],a=new Array(5).fill(0);return t.forEach((s,r)=>(s.places||[]).forEach(c=>{let l=n.get(c);l?l.push(r):n.set(c,[r])})),t.map((s,r)=>r).
sort((s,r)=>(t[r].places||[]).length-(t[s].places||[]).length).forEach(s=>{let r=a.map(c=>c/(4*t.length));(t[s].places||[]).forEach(c=>(n.get(c)||[]).forEach(l=>{
o[l]!==void 0&&r[o[l]]++})),o[s]=r.indexOf(Math.min(...r)),a[o[s]]++}),o}function Le(t,n){let o=new Map,a=r=>{let c=o.get(r)||{users:new Set,turn:0,next:[],order:[]};
return o.set(r,c),c},e=r=>`${r.lat.toFixed(2)} ${r.lng.toFixed(2)}`,s=t.map(({latlngs:r})=>r.slice(1).map((c,l)=>{let u=e(r[l]),E=e(c);return u<E?{key:`${u} ${E}`,
sense:1}:{key:`${E} ${u}`,sense:-1}}));t.forEach(({item:r},c)=>s[c].forEach(({key:l})=>a(l).users.add(r.system))),s.forEach(r=>r.slice(1).forEach(({key:c,sense:l},u)=>{
let E=r[u];a(E.key).next.push([c,l*E.sense]),a(c).next.push([E.key,l*E.sense])})),o.forEach(r=>{if(r.turn)return;r.turn=1;let c=[r];for(let l=c.pop();l;l=c.pop())
for(let[u,E]of l.next){let A=a(u);A.turn||(A.turn=l.turn*E,c.push(A))}}),o.forEach(r=>{r.order=[...r.users].sort((c,l)=>n[l]-n[c]||c-l)}),t.forEach((r,c)=>{let{
facts:{from:l,to:u},system:E}=r.item,A=s[c].map(({key:y,sense:m})=>{let{order:N,turn:z}=a(y);return m*z*(N.indexOf(E)-(N.length-1)/2)});A.some(y=>y)&&(r.slots=r.
latlngs.map((y,m)=>m===0&&typeof l=="number"||m===A.length&&typeof u=="number"?0:((A[m-1]??A[m])+(A[m]??A[m-1]))/2))})}var vn=11,xn=3.2,En=6e4,Mn=["out of service","retired","cancelled"],Rt="schematic",kn=["inferred",Rt,"assumed"],$t=t=>t==="in service"?"live":Mn.includes(t)?"go\
ne":"plan",qt=t=>kn.includes(t.confidence||""),Gt=t=>t.confidence===Rt?Rt:qt(t)?"modelled":"known",Sn={modelled:"9 2.5",[Rt]:"9 2.5 2 2.5"},Ct=t=>Number(String(
t||"").slice(0,4))||null,ve=t=>t.length>32?`${t.slice(0,30)}…`:t;function An(t){let n=t.reduce((o,a)=>a.length>o.length?a:o);return n[n.length>>1]}function Ut(t){
let n=[h("bdi","en clip",t.name)];if(t.name_ar){let o=h("span","ar clip",t.name_ar);o.lang="ar",o.dir="rtl",n.push(" ",o)}return n}function xe({map:t,data:n,box:o,
panel:a,features:e},s){let r=!n.routes.length,c=t.createPane("catalogue-hot"),l=t.createPane("catalogue-names");Object.assign(c.style,{zIndex:"395",pointerEvents:"\
none"}),Object.assign(l.style,{zIndex:"605",pointerEvents:"none"});let u=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),E=L.canvas({pane:"catalogue-hot",padding:.25}),
A=L.circle([0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function y(){let d=getComputedStyle(document.documentElement),I=G=>d.getPropertyValue(
`--${G}`).trim();return{soft:I("soft"),ink:I("ink"),halo:I("halo"),land:I("land"),routes:Array.from({length:7},(G,H)=>I(`route-${H}`))}}let m=y(),N=r?we(e.systems):
[],z=d=>{let I=$t(e.systems[d].status);return!r||I==="gone"?m.soft:m.routes[N[d]]};function k(d){let I=$t(e.systems[d.system].status),G=qt(d);return{color:z(d.system),
weight:I==="gone"?1.2:G?1.5:2.2,opacity:r?.95:.75,lineCap:I==="plan"?"round":"butt",dashArray:I==="plan"?"0.1 4":I==="gone"?"2 4":Sn[Gt(d)]}}let[[,x],[,_]]=n.window,
T=d=>{let I=d.map(X=>X.lng),G=[d],H=I.reduce((X,rt)=>Math.min(X,rt)),tt=I.reduce((X,rt)=>Math.max(X,rt));return H<x&&G.push(d.map(X=>L.latLng(X.lat,X.lng+360))),
tt>_&&G.push(d.map(X=>L.latLng(X.lat,X.lng-360))),G},O=e.segments.map((d,I)=>{let G=d.line,H=L.polyline(T(G),{renderer:u,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,
...k(d)});return H.on("mouseover",X=>F(d.system,X.latlng)),H.on("mouseout",()=>F(null)),H.on("click",X=>s.open("system",d.system,X.latlng,I)),ft(H).system=e.systems[d.
system].name,{item:d,latlngs:G,line:H,slots:null,drawn:null}}),f=e.systems.map(()=>[]);if(O.forEach(d=>f[d.item.system].push(d)),O.reduce((d,{latlngs:I})=>d+I.length,
0)<=En){let d=f.map(I=>{let G=I.flatMap(({latlngs:H})=>H.map(tt=>tt.lat));return G.reduce((H,tt)=>H+tt,0)/(G.length||1)});Le(O,d)}function p(d){let I=Mt(20,d)/1e3,
G=Math.min(xn,vn/I);O.forEach(H=>{let{slots:tt}=H;if(!tt||!D(H))return;let X=H.latlngs.map(it=>t.project(it,d)),rt=X.map((it,lt)=>{let bt=X[Math.max(lt-1,0)],at=X[Math.
min(lt+1,X.length-1)].subtract(bt),mt=Math.hypot(at.x,at.y)||1,ht=tt[lt]*G;return t.unproject([it.x-at.y/mt*ht,it.y+at.x/mt*ht],d)});H.drawn=rt,H.line.setLatLngs(
T(rt))}),w!==null&&C(w)}let M={live:!1,plan:!1,gone:!1},$=L.layerGroup(),P=null,Z=d=>{let{ready:I,over:G}=e.systems[d];return P===null||(Ct(I)||0)<=P&&(Ct(G)||1/0)>=
P},D=({item:d})=>M[$t(e.systems[d.system].status)]&&Z(d.system);function g(){O.forEach(d=>{let I=D(d);I!==$.hasLayer(d.line)&&(I?$.addLayer(d.line):$.removeLayer(
d.line))})}$.addTo(t),s.onYear(d=>{P=d,g(),ct(),nn()},[...e.systems.flatMap(d=>[Ct(d.ready),Ct(d.over)]),...e.incidents.map(d=>d.lat===void 0?null:Ct(d.start))]);
let w=null,S=null,b=L.layerGroup().addTo(t),j=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function C(d){if(w=d,b.clearLayers(),o.classList.toggle(
"has-hot-system",d!==null),document.querySelectorAll(".systems .hot").forEach(G=>G.classList.remove("hot")),r&&ee(d),d===null)return;let I=document.querySelector(
`.systems [data-system="${d}"]`);I&&I.classList.add("hot"),f[d].forEach(G=>{let H=k(G.item),tt=T(G.drawn||G.latlngs),X=r?H.color:m.ink,{weight:rt=0}=H;[{color:m.
halo,weight:rt+5},{...H,color:X,weight:rt+1.5,opacity:1}].forEach(lt=>L.polyline(tt,{renderer:E,pane:"catalogue-hot",interactive:!1,smoothFactor:1,...lt}).addTo(
b))})}function F(d,I){if(C(d===null?S:d),d===null||!I){j.remove();return}j.setLatLng(I).setContent(h("bdi","clip",e.systems[d].name)).addTo(t)}function i(d){A.remove(),
d&&d.accuracy_m&&d.lat!==void 0&&d.lon!==void 0&&A.setLatLng([d.lat,d.lon]).setRadius(d.accuracy_m).addTo(t)}let v=d=>s.open("place",d,U[d].latlng),B=e.places.map(
()=>0);e.systems.forEach(d=>(d.places||[]).forEach(I=>{B[I]++}));let R=[],q=L.layerGroup(),Y=[],V=new Set(n.routes.flatMap(({legs:d})=>[{at:d[0],last:!1},{at:d[d.
length-1],last:!0}]).map(({at:[d,I],last:G})=>e.legs[d].facts[I===G?"from":"to"])),U=e.places.map((d,I)=>{let G=L.latLng(d.lat,d.lon);if(d.role==="other"){let it=L.
circleMarker(G,{renderer:u,pane:"catalogue",radius:r?3.2:4,weight:1.3,fillOpacity:1,color:m.ink,fillColor:m.land,bubblingMouseEvents:!1});return it.on("click",()=>v(
I)),it.on("mouseover",()=>{j.setLatLng(G).setContent(h("span","",...Ut(d))).addTo(t)}).on("mouseout",()=>j.remove()),q.addLayer(it),R.push(it),Y.push({latlng:G,
text:d.name,rank:B[I],className:"of-place",off:!1}),{latlng:G}}let H=h("span","place-name",...Ut(d)),tt=d.role==="station",X=tt?14:8,rt=L.marker(G,{icon:L.divIcon(
{className:`place ${d.role}`,html:h("div","dot",h("i"),H),iconSize:[X,X]}),zIndexOffset:tt?200:-200,riseOnHover:!0}).addTo(t);return rt.getElement()?.setAttribute(
"aria-label",[d.name,d.name_ar].filter(Boolean).join(" ")),tt||rt.bindTooltip(h("span","",...Ut(d)),{direction:"top",className:"tip"}),rt.on("click",()=>v(I)),rt.
on("keypress",it=>{it.originalEvent.key==="Enter"&&v(I)}),s.addLabel({latlng:G,element:H,dot:!0,rank:tt?V.has(I)?3:2:0}),{latlng:G}});s.places=U;let W=e.stretches.
map((d,I)=>{let G=d.line,H=L.polyline(G,{renderer:u,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:m.ink,weight:1.6,opacity:.7,dashArray:qt(d)?"5 \
3":void 0});return H.on("click",tt=>s.open("stretch",I,tt.latlng)),H.on("mouseover",tt=>{j.setLatLng(tt.latlng).setContent(h("bdi","clip",d.name)).addTo(t)}).on(
"mouseout",()=>j.remove()),{item:d,latlngs:G,line:H}}),Q=L.layerGroup(W.map(({line:d})=>d)),J=ft(L.CircleMarker).extend({_updatePath(){let d=this._renderer,I=this.
_point,G=this._radius,H=d._ctx;!d._drawing||this._empty()||(H.beginPath(),H.moveTo(I.x,I.y-G),H.lineTo(I.x+G,I.y),H.lineTo(I.x,I.y+G),H.lineTo(I.x-G,I.y),H.closePath(),
d._fillStroke(H,this))}}),K=L.layerGroup(),st=[];e.incidents.forEach((d,I)=>{if(d.lat===void 0||d.lon===void 0)return;let G=L.latLng(d.lat,d.lon),H=new J(G,{renderer:u,
pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:m.halo,fillColor:m.ink,bubblingMouseEvents:!1});H.on("click",()=>s.open("incident",I,G)),H.on("mouseo\
ver",()=>{j.setLatLng(G).setContent(h("bdi","clip",`${d.start}: ${d.name}`)).addTo(t)}).on("mouseout",()=>j.remove()),st.push({latlng:G,lozenge:H,text:String(d.
start).slice(0,7),rank:1e3,className:"of-incident",year:Ct(d.start),hidden:!0,off:!1})});function ct(){st.forEach(d=>{let I=P===null||d.year===null||d.year===P;
d.off=!I,I?K.addLayer(d.lozenge):K.removeLayer(d.lozenge)})}ct();let ot={live:0,plan:0,gone:0};e.systems.forEach(d=>{ot[$t(d.status)]++}),[["live","In service"],
["plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([d])=>ot[d]).forEach(([d,I])=>s.addLayer({key:`systems-${d}`,title:I,parent:"\
systems",count:ot[d],shown:r&&d!=="gone",show:G=>{M[d]=G,g()}})),Y.length&&s.addLayer({key:"stations",parent:"stations",title:r?"Landing stations":"Other landin\
g stations",group:q,count:Y.length,shown:!0,show:d=>{Y.forEach(I=>{I.off=!d})}}),W.length&&s.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:Q,
count:e.paths.length,shown:r}),st.length&&s.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:K,count:st.length,shown:r,show:d=>{st.forEach(I=>{
I.hidden=!d})}});let{widthOf:dt,nameSystems:Qe,nameOne:ee}=be({map:t,pane:l,partsOf:d=>f[d].flatMap(({line:I})=>ne(I)),nameOf:d=>ve(e.systems[d].name),colourOf:z}),
Xe=d=>Math.round((pt()?.4:1)*(d<3?24:d<5?70:130)),ne=d=>$.hasLayer(d)&&ft(d)._parts||[];s.addInk((d,I)=>{let G=[],H=t.getPixelOrigin().subtract(I);if(!r)return G;
for(let{line:tt}of O)if($.hasLayer(tt))for(let X of ne(tt))for(let rt=1;rt<X.length;rt++){let it=X[rt-1],lt=X[rt],bt=Math.ceil(it.distanceTo(lt)/8);for(let wt=0;wt<
bt;wt++)G.push({x:it.x+(lt.x-it.x)*wt/bt+H.x,y:it.y+(lt.y-it.y)*wt/bt+H.y});if(G.length>4e4)return G}return G}),s.onLayout(d=>{let{origin:I,size:G,free:H,take:tt,
inside:X,crossed:rt,zoom:it}=d,lt=[],bt=(...at)=>(lt.push(Zt(t,...at)),lt[lt.length-1]),wt=[...st.filter(at=>!at.hidden),...Y].filter(at=>!at.off).map(at=>({...at,
at:t.project(at.latlng,it).subtract(I)})).filter(({at})=>at.x>0&&at.y>0&&at.x<G.x&&at.y<G.y).sort((at,mt)=>mt.rank-at.rank);wt.forEach(({at})=>tt(at.x-4,at.y-4,
8,8)),r&&Qe(e.systems.map((at,mt)=>mt),bt,d);for(let at of wt){if(lt.length>=Xe(it))break;let mt=ve(at.text),ht=dt(mt)+2,Et=13,{x:_t,y:It}=at.at,ie=[[_t+7,It-Et/
2],[_t-7-ht,It-Et/2],[_t-ht/2,It-7-Et],[_t-ht/2,It+7]].filter(([Lt,vt])=>X(Lt,vt,ht,Et)&&H(Lt,vt,ht,Et)).map(([Lt,vt])=>({u:Lt,v:vt,met:rt(Lt,vt,ht,Et)})),St=ie.
length?ie.reduce((Lt,vt)=>vt.met<Lt.met?vt:Lt):null;!St||St.met>(at.rank>=1e3?9:2)||(tt(St.u,St.v,ht,Et),bt(mt,at.className,St.u,St.v))}l.replaceChildren(...lt),
r&&ee(w)});let oe={system:d=>f[d].map(I=>I.drawn||I.latlngs),segment:d=>[O[d].latlngs],stretch:d=>[W[d].latlngs],path:d=>e.paths[d].stretches.map(I=>W[I].latlngs),
leg:d=>[s.legs[d].latlngs],route:d=>s.routes[d].parts.map(I=>I.leg.latlngs)};s.where=(d,I)=>{if(d==="place")return U[I].latlng;if(d==="incident"){let H=e.incidents[I];
return H.lat===void 0||H.lon===void 0?null:L.latLng(H.lat,H.lon)}let G=oe[d]?.(I)??[];return G.length?An(G):null},s.mark=(d,I=0)=>{i(d==="place"?e.places[I]:d===
"incident"?e.incidents[I]:null),S=d==="system"?I:d==="segment"?e.segments[I].system:null,C(S)},s.show=(d,I)=>{let G=oe[d]?.(I).flat()??[],H=s.where(d,I);s.open(
d,I,null),G.length?s.visit(()=>s.frame(L.latLngBounds(G))):H&&s.visit(()=>s.frame(H.toBounds(4e4)))};let Nt=(d,I,G)=>G.forEach((H,tt)=>{let X=(rt,it)=>[H.facts[rt]||
""].flat().filter(lt=>typeof lt=="string").flatMap(lt=>String(lt).split(it)).filter(Boolean);s.addSearch({names:[H.name,H.name_ar].filter(Boolean),first:d==="pl\
ace",kind:d==="place"?H.kind.charAt(0).toUpperCase()+H.kind.slice(1):I,also:[H.id||"",...X("other names",", "),"start"in H?String(H.start):""].filter(Boolean),owners:X(
"owners",", "),open:()=>s.show(d,tt)})});Nt("place","Place",e.places),Nt("system","Cable system",e.systems),Nt("path","Crossing path",e.paths),Nt("incident","In\
cident",e.incidents),Nt("deal","Deal",e.deals);let tn=d=>{let I=$t(e.systems[d.system].status);return I!=="live"?I:Gt(d)},en=new Set([...e.segments.map(tn),...W.
length?["path"]:[],...st.length?["incident"]:[]]);a.querySelectorAll("[data-key]").forEach(d=>{ft(d).hidden=!en.has(d.getAttribute("data-key")||"")});let Bt=[],
se=ut(a,".count"),ae=se.textContent;function nn(){Bt.forEach(({row:I,system:G})=>{I.hidden=!Z(G)});let d=Bt.filter(({row:I})=>!I.hidden).length;Bt.length&&(se.textContent=
P===null?ae:`${d} of ${ae}, in ${P}`)}let re=document.getElementById("systems");if(re){let d=I=>{let G=L.SVG.create("svg"),H=L.SVG.create("path"),tt=e.systems[I];
G.setAttribute("width","26"),G.setAttribute("height","8"),G.setAttribute("aria-hidden","true"),H.setAttribute("d","M1 4H25");let X=$t(tt.status);return H.setAttribute(
"class",X==="live"?Gt(tt):X),G.setAttribute("class","system"),G.style.setProperty("--system",X==="gone"?"var(--soft)":`var(--route-${N[I]})`),G.append(H),G};e.systems.
map((I,G)=>({item:I,i:G})).sort((I,G)=>I.item.name.localeCompare(G.item.name,"en")).forEach(({item:I,i:G})=>{let H=[I.ready||"date not known",I.status==="in ser\
vice"?"":I.status,f[G].length?"":"not drawn"].filter(Boolean).join(", "),tt=h("button","",f[G].length?d(G):h("span","no-line"),h("bdi","clip",I.name),h("small",
"",H));tt.type="button",tt.dataset.system=String(G),tt.addEventListener("click",()=>{s.show("system",G)}),tt.addEventListener("mouseenter",()=>F(G)),tt.addEventListener(
"mouseleave",()=>F(null)),tt.addEventListener("focus",()=>F(G)),tt.addEventListener("blur",()=>F(null));let X=h("li","",tt);Bt.push({row:X,system:G}),re.append(
X)})}s.onDraw(d=>{p(d);let I=Math.max(1.8,Math.min(4,d*.62));R.forEach(G=>G.setRadius(I))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("\
change",()=>{m=y(),O.forEach(d=>d.line.setStyle(k(d.item))),W.forEach(({line:d})=>d.setStyle({color:m.ink})),R.forEach(d=>d.setStyle({color:m.ink,fillColor:m.land})),
st.forEach(({lozenge:d})=>d.setStyle({color:m.halo,fillColor:m.ink})),C(w),s.layout()})}var Vt=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],Ee="schematic",$n=["inferred",Ee,"assumed"],Cn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],Nn={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},On=["candida\
tes","why","note","place"],kt=t=>h("bdi","",t);function Ht(t,n,o){let a=h("button",t,n);return a.type="button",a.addEventListener("click",e=>{e.stopPropagation(),
o()}),a}var Tn=t=>h("span",`surely ${t}`,t);function Bn(t){let n=t.split(", ")[1]||"",o=$n.includes(n),a=h("span",`mark ${o?"modelled":"known"}`,o&&n!==Ee?"mode\
lled":n);return n?[a," ",t]:[t]}function _n(t){let n=(e,s)=>{let r=h("th","",e);return r.scope=s,r},o=["low","likely","high"],a=t.map(e=>h("tr","",n(String(e.figure),
"row"),...o.map(s=>h("td","",s==="likely"?h("b","",String(e[s])):String(e[s])))));return h("table","figures",h("thead","",h("tr","",h("td",""),...o.map(e=>n(e,"\
col")))),h("tbody","",...a))}function Me({features:t},n){let o=Vt.flatMap(([T,O])=>t[O].map((f,p)=>[T,p])),a=new Map(Vt),e=(T,O)=>t[a.get(T)||"routes"][O];function s(T,O){
let f=Ht("to",kt(e(T,O).name),()=>_(T,O));return f.dataset.to=`${T}-${O}`,f}let r=T=>[T].flat().map(O=>typeof O=="number"?s(...o[O]):kt(O)),c=(T,O)=>h("span",`b\
adge ${T.contract?"contract":"intent"}`,...r(O));function l(T,O=null){let f=h("dl","facts");return Object.entries(T).forEach(([p,M])=>{if(O?!O.includes(p):["not\
e","status"].includes(p))return;let $=p==="accuracy"?Bn(String(M)):r(M);f.append(h("dt","",p.charAt(0).toUpperCase()+p.slice(1)),h("dd",p==="value"?"value":"",...$))}),
f.children.length?[f]:[]}function u({id:T,kind:O,from:f,to:p,"attribution confidence":M,...$}){let P=f&&p?{ends:[f," – ",p].flat()}:{},Z=typeof T=="number"?o[T]:
null,D=Z&&Z[0]==="deal",g={...T===void 0?{}:{id:T},...P,...D||!O?{}:{kind:O},...$},[w,...S]=Object.entries(g),b=h("li","",...D?[c(e(...Z),O)," "]:[],...r(w[1]));
M&&b.append(" ",Tn(String(M)));let j=h("small","");return S.forEach(([C,F])=>{let[i,v]=Nn[C]||["",""],B=/\d$/.test(String(F))?v:"",R=[i,...r(F),B].filter(q=>q!==
"");On.includes(C)?b.append(h("p","small",...R)):C==="value"?b.append(h("p","value",...R)):j.append(...j.childNodes.length?[" · "]:[],h("span","",...R))}),j.childNodes.
length&&b.insertBefore(j,b.querySelector("p")),b}function E(T,O){return T==="Figures"?_n(O):h("section","",h("h3","",T),h("ul","things",...O.map(u)))}function A(T=[]){
if(!T.length)return[];let O=T.map(f=>{let p=t.sources[f],M=kt(p.title);if(p.url){let P=h("a","",M);P.href=p.url,P.target="_blank",P.rel="noopener noreferrer",M=
P}let $=[p.publisher,p.date,p.licence].flatMap(P=>P?[", ",kt(P)]:[]);return h("li","",M,...$)});return[h("details","sources",h("summary","",`Sources (${O.length}\
)`),h("ul","",...O))]}let y=[],m="",N=0,z=(T,O)=>h("section","leg",h("h3","",T==="leg"?"This leg: ":"Here: ",s(T,O)),...l(e(T,O).facts,Cn));function k(T,O,f){let p=e(
T,O),{status:M,note:$}=p.facts,P=h("span","title",...T==="route"?[h("span","number",String(O+1))]:[],h("span","",kt(p.name))),Z=h("h2","",P);if(Z.tabIndex=-1,Z.
id=`card-title-${++N}`,p.name_ar){let S=h("span","ar",p.name_ar);S.lang="ar",S.dir="rtl",Z.append(S)}let D=h("p","kicker",h("span","",kt(p.kind.charAt(0).toUpperCase()+
p.kind.slice(1))),...T==="deal"?[c(p,p.facts.kind)]:[],...M?[h("span","chip",...r(M))]:[]);if(y.length>1){let[S,b]=y[y.length-2],j=Ht("back","‹ Back",()=>{y.pop(),
ut(x(),"h2").focus({preventScroll:!0})});j.setAttribute("aria-label",`Back to ${e(S,b).name}`.slice(0,120)),D.prepend(j)}let g=T==="deal"?p.contract?"contract":
"intent":T==="route"?`route-${O}`:"",w=h("article",`card of-${T} ${g}`.trim(),D,Z,...f===null?[]:[z(T==="route"?"leg":"segment",f)],...l(p.facts),...Object.entries(
p.lists).map(([S,b])=>E(S,b.map(j=>t.lists[S][j]))),...p.uncertain?[h("section","",h("h3","","Uncertain"),...p.uncertain.map(S=>h("p","small doubt",kt(S))))]:[],
...$?[h("p","small note",...r($))]:[],...A(p.sources));return n.where(T,O)&&D.append(Ht("go-there","Show on the map",()=>n.show(T,O))),w.setAttribute("aria-labe\
lledby",Z.id),w.dataset.card=`${T}-${O}`,w}function x(T=null){let O=y[y.length-1],[f,p]=O,M=k(...O),$=T||(["place","incident"].includes(f)?n.where(f,p):null);return n.
card(M,$,()=>{m="",n.mark(null),n.state.changed()}),m=`${f}-${p}`,n.mark(f,p),n.state.changed(),M}function _(T,O){y.push([T,O,null]),ut(x(),"h2").focus({preventScroll:!0})}
n.open=(T,O,f,p=null)=>(y=[[T,O,p]],x(f)),n.state.add("card",()=>m,T=>{let[,O,f]=/^([a-z]{3,8})-(\d{1,5})$/.exec(T)||[],p=Vt.find(([M])=>M===O);!p||Number(f)>=t[p[1]].
length?n.closeCard():m!==T&&n.open(p[0],Number(f),null)})}var In={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function ke(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,n=>In[n]).replace(/[٠-٩۰-۹]/g,
n=>String(Number(n.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function Pn(t,n,o){let a=` ${t}`.indexOf(` ${n}`);return t===n?0:a===0?1:a>0?2:o.
every(e=>t.includes(e))?3:9}function Se(t,n){let o=ke(n),a=o.split(" ");return o?t.flatMap(e=>{let s=e.folded??=[e.names,e.also||[],e.owners||[]].flatMap((l,u)=>l.
flatMap(E=>E?[[ke(E),u,E]]:[])),r=99,c="";return s.forEach(([l,u,E])=>{let A=Pn(l,o,a),y=A===9?99:A===3?10+u:e.first&&!u?A/10:A+[e.late?.3:0,.4,.6][u];y<r&&(r=y,
c=u===2?`owner: ${E}`:u===1?E:"")}),Object.assign(e,{why:c}),r<99?[{entry:e,score:r,size:Math.min(...s.map(([l])=>l.length||99))}]:[]}).sort((e,s)=>e.score-s.score||
e.size-s.size).slice(0,12).map(e=>e.entry):[]}var Wt=t=>new RegExp("\\p{Script=Arabic}","u").test(t);function Ae({map:t,data:n,box:o,panel:a},e){let s=nt("tools"),r=(i,v=0)=>i.toLocaleString("en",{minimumFractionDigits:v,maximumFractionDigits:v}),c=i=>r(i/1e3,i<
1e4?3:i<1e6?2:1),l={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function u(i){
let v=L.SVG.create("svg"),B=L.SVG.create("path");return v.setAttribute("viewBox","0 0 24 24"),v.setAttribute("aria-hidden","true"),B.setAttribute("d",l[i]),v.append(
B),v}function E(i,v,B=""){let R=h("button",B,i);return R.type="button",R.addEventListener("click",v),R}let A=null;function y(i,v,B){let R=E(u(i),B,"tool");return R.
setAttribute("aria-label",v),R.title=v,s.append(R),R}function m(i,v,B,{opened:R=()=>{},closed:q=()=>{}}={}){let Y=y(i,v,()=>{A&&A.item===Y?N():V()});B.classList.
add("sheet"),B.id=`sheet-${i}`,B.hidden=!0,B.setAttribute("role","group"),B.setAttribute("aria-label",v),Y.setAttribute("aria-expanded","false"),Y.setAttribute(
"aria-controls",B.id),s.append(B);function V(){A&&N(),pt()&&e.expand(!1),A={item:Y,sheet:B,closed:q},B.hidden=!1,Y.setAttribute("aria-expanded","true"),R()}return{
item:Y,show:V}}function N(i=!1){if(!A)return;let{item:v,sheet:B,closed:R}=A;A=null,B.hidden=!0,v.setAttribute("aria-expanded","false"),R(),i&&v.focus()}document.
addEventListener("keydown",i=>{i.key==="Escape"&&!i.defaultPrevented&&(A?N(!0):o.querySelector(".leaflet-popup")?t.closePopup():(e.closeCard(),e.back()))}),ut(nt(
"card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),nt("skip").addEventListener("click",i=>{let v=nt(ut(document,"#skip").getAttribute("hre\
f")?.slice(1)||"");i.preventDefault(),a.contains(v)&&e.expand(!0),v.focus({preventScroll:!0})}),e.find=i=>Se(e.entries,i),(function(){let i=h("input"),v=h("ul",
"results"),B=h("p","said");i.type="search",i.placeholder="Station, system, path … or اسم",i.autocomplete="off",i.spellcheck=!1,i.maxLength=200,i.dir="auto",
Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).
forEach(([J,K])=>i.setAttribute(J,K)),v.id="results",v.setAttribute("role","listbox"),v.setAttribute("aria-label","Found"),B.setAttribute("role","status");let q=m(
"search","Search",h("div","search",i,B,v),{opened:()=>{i.focus(),i.select()}}),Y=[],V=-1;function U(J){N(),q.item.focus();let{bounds:K,latlng:st}=J;K?e.visit(()=>e.
frame(K)):st&&e.visit(()=>e.frame(L.latLng(st).toBounds(4e4))),J.open&&J.open()}function W(J){V=J,[...v.children].forEach((K,st)=>K.setAttribute("aria-selected",
String(st===J))),J<0?i.removeAttribute("aria-activedescendant"):(i.setAttribute("aria-activedescendant",v.children[J].id),v.children[J].scrollIntoView({block:"n\
earest"}))}function Q(){Y=e.find(i.value),v.replaceChildren(...Y.map((J,K)=>{let st=J.names.flatMap(dt=>dt||[]),ct=st.find(dt=>!Wt(dt))||st[0]||"",ot=st.find(Wt),
et=h("li","",h("bdi","en",ct));if(ot&&ot!==ct){let dt=h("bdi","ar",ot);dt.lang="ar",et.append(dt)}return et.append(h("small","",J.kind||"",...J.why?[" · ",h("b\
di","",J.why)]:[])),et.id=`result-${K}`,et.setAttribute("role","option"),et.addEventListener("mousedown",dt=>dt.preventDefault()),et.addEventListener("click",()=>U(
J)),et})),i.setAttribute("aria-expanded",String(Y.length>0)),B.textContent=i.value.trim()?Y.length?`${Y.length} found`:"Nothing found":"",W(Y.length?0:-1)}i.addEventListener(
"input",Q),i.addEventListener("keydown",J=>{let K=J.key==="ArrowDown"?1:J.key==="ArrowUp"?-1:0;if(K&&Y.length)W((V+K+Y.length)%Y.length);else if(J.key==="Enter"&&
V>=0)U(Y[V]);else if(J.key==="Escape"&&i.value)i.value="",Q();else return;J.preventDefault()}),document.addEventListener("keydown",J=>{let K=J.target instanceof
Element&&J.target.closest("input, textarea, select");J.key==="/"&&!K&&(J.preventDefault(),q.show())})})();let z={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let i=h("ul","tree"),v=new Set,B=[];function R(V,U,W,Q,J){let K=h("inpu\
t"),st=h("label","",K);return K.type="checkbox",K.addEventListener("change",()=>Q(K.checked)),J&&st.append(J()),st.append(h("bdi","",V)),U!==null&&st.append(h("\
small","",r(U))),B.push([K,W]),h("div","row",st)}function q(){B.forEach(([V,U])=>{let W=U();V.checked=W===!0,V.indeterminate=W===null})}function Y(){B=[];let V=Object.
keys(z),U=[...new Set([...V,...e.layers.map(W=>W.parent)])];i.replaceChildren(...U.flatMap(W=>{let Q=e.layers.filter(et=>et.parent===W);if(!Q.length)return[];if(Q.
length===1){let[et]=Q;return[h("li","",R(et.title,et.count,()=>et.shown,dt=>{et.set(dt),q()},et.mark))]}let J=()=>{let et=Q.filter(dt=>dt.shown).length;return et===
0?!1:et===Q.length?!0:null},K=z[W]||W,st=R(K,Q.length,J,et=>{e.together(()=>Q.forEach(dt=>dt.set(et))),q()}),ct=h("ul","",...Q.map(et=>h("li","",R(et.title,et.count,
()=>et.shown,dt=>{et.set(dt),q()},et.mark))));ct.hidden=!v.has(W),ct.id=`branch-${U.indexOf(W)}`;let ot=E(h("span","chevron"),()=>{ct.hidden=!ct.hidden,ct.hidden?
v.delete(W):v.add(W),ot.setAttribute("aria-expanded",String(!ct.hidden))},"more");return ot.setAttribute("aria-label",`${K}: each one`),ot.setAttribute("aria-ex\
panded",String(!ct.hidden)),ot.setAttribute("aria-controls",ct.id),st.append(ot),[h("li","",st,ct)]})),q()}m("layers","Layers",h("div","layers",h("h2","","Layer\
s"),i),{opened:Y}),e.onLayers(()=>{A&&A.sheet.id==="sheet-layers"&&q()})})();let k=h("div","cross");k.setAttribute("aria-hidden","true");let x=null;(function(){
let i=[],v=L.layerGroup(),B=h("ol","steps"),R=h("p","total");R.setAttribute("role","status");let q=L.polyline([],{pane:"measure",className:"measured",interactive:!1,
smoothFactor:0}),Y=K=>{i.push(K),V()};function V(){let K=i.slice(1).map((ot,et)=>Ot(i[et],ot));q.setLatLngs(i.slice(1).map((ot,et)=>jt(i[et],ot))),v.clearLayers(),
i.forEach(ot=>v.addLayer(L.circleMarker(ot,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),B.replaceChildren(...K.map(ot=>h("li","",`${ot.
exact?"":"about "}${c(ot.m)} km`,h("small","",`bearing ${ot.bearing.toFixed(1)}°`))));let st=K.reduce((ot,et)=>ot+et.m,0),ct=K.every(ot=>ot.exact);R.textContent=
i.length<2?i.length?"One point; add another":"No point yet":`${ct?"":"About "}${c(st)} km in all`,R.dataset.metres=K.length?st.toFixed(4):"",W.disabled=Q.disabled=
!i.length}let U=E("Add the centre of the map",()=>Y(t.getCenter())),W=E("Undo",()=>{i.pop(),V()}),Q=E("Clear",()=>{i.length=0,V()}),J=h("div","measure",h("h2","",
"Measure"),h("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),h("div","buttons",U,W,Q),B,R);m("measure","Measure",J,{
opened(){x=Y,e.closeCard(),o.classList.add("measuring"),o.append(k),t.doubleClickZoom.disable(),[q,v].forEach(K=>K.addTo(t)),V()},closed(){x=null,o.classList.remove(
"measuring"),k.remove(),t.doubleClickZoom.enable(),[q,v].forEach(K=>K.remove())}})})();let _=[...e.dates].flatMap(i=>Number.isInteger(i)?Number(i):[]).sort((i,v)=>i-
v),T=()=>{};if(_.length&&_[0]<_[_.length-1]){let i=_[0],v=_[_.length-1],B=h("input"),R=h("output","","All years");Object.assign(B,{type:"range",min:i,max:v+1,step:1,
value:v+1}),B.setAttribute("aria-label","Year"),T=V=>{e.year=V===null||V>v?null:Math.max(V,i),B.value=String(e.year??v+1),R.textContent=e.year===null?"All years":
String(e.year),B.setAttribute("aria-valuetext",R.textContent),Y.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(U=>U(e.year))),e.state.changed()},
B.addEventListener("input",()=>T(Number(B.value)));let q=h("div","ends",h("span","",String(i)),h("span","","all")),{item:Y}=m("year","Year",h("div","year",h("h2",
"","Year"),R,B,q,h("p","","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts\
 of that year. What has no known date stays."),E("All years",()=>T(null))));B.setAttribute("aria-valuetext","All years")}let O=e.state;O.add("view",()=>{let{lat:i,
lng:v}=t.getCenter();return`${i.toFixed(4)},${v.toFixed(4)},${t.getZoom()}`},i=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(i))
return;let[v,B,R]=i.split(",").map(Number);t.setView([v,B],Math.min(Math.max(R,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),O.add("change",()=>e.layers.filter(
i=>i.shown!==i.first).map(i=>encodeURIComponent(i.key)).join(","),i=>{let v=new Set(i.split(",").flatMap(B=>{try{return[decodeURIComponent(B)]}catch{return[]}}));
e.layers.forEach(B=>B.set(v.has(B.key)!==B.first))}),O.add("year",()=>e.year===null?"":String(e.year),i=>{T(/^\d{4}$/.test(i)?Number(i):null)});function f(){return"\
#"+[...O.entries].map(([i,{get:v}])=>[i,v()]).filter(([,i])=>i).map(([i,v])=>`${i}=${v}`).join("&")}let p="";function M(i){if(location.hash===p)return;p=location.
hash;let v=new Map(location.hash.slice(1,6e3).split("&").map(R=>{let q=R.indexOf("=");return[R.slice(0,q),R.slice(q+1)]})),B=[...O.entries].filter(([R])=>!i||v.
has("view")||v.has(R));B.length&&e.together(()=>B.forEach(([R,{set:q}])=>q(v.get(R)||"")))}let $;function P(){try{p=f(),history.replaceState(null,"",p)}catch{}}
M(!0),window.addEventListener("hashchange",()=>M(!1));let Z=!1;if(["pointerdown","keydown","wheel"].forEach(i=>window.addEventListener(i,()=>{Z=!0},{capture:!0,
passive:!0})),O.changed=()=>{clearTimeout($),Z&&($=setTimeout(P,250))},t.on("moveend",()=>O.changed()),/^(https?|file):$/.test(location.protocol)){let i=h("inpu\
t"),v=h("p","said");i.readOnly=!0,i.setAttribute("aria-label","Link to this view"),v.setAttribute("role","status"),i.addEventListener("focus",()=>i.select()),m(
"link","Link to this view",h("div","link",h("h2","","Link to this view"),i,h("div","buttons",E("Copy",async()=>{i.select();let B;try{await navigator.clipboard.writeText(
i.value),B=!0}catch{B=document.execCommand("copy")}v.textContent=B?"Copied":"Copy it from the field"})),v),{opened(){i.value=location.href.split("#")[0]+f(),v.textContent=
"",i.focus()}})}if(document.fullscreenEnabled){let i=y("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.
requestFullscreen());i.setAttribute("aria-pressed","false"),document.addEventListener("fullscreenchange",()=>{i.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}
function D(i){let v=e.depthAt(i);return v?`Depth: ${r(v.low_m)} to ${r(v.high_m)} m, from cells of about ${r(v.cell_km)} km`:"Depth: on land, or not known"}function g(i){
let v=i.lng-360*Math.round(i.lng/360),B=Mt(0,t.getZoom())/111320,R=Math.min(5,Math.max(1,Math.ceil(-Math.log10(B)))),q=(Y,V,U)=>`${Math.abs(Y).toFixed(R)}° ${Y<
0?U:V}`;return`${q(i.lat,"N","S")}, ${q(v,"E","W")}`}e.hereLines=i=>[g(i),D(i)];function w(i){let v=e.routeNear(i);return v?e.openRoute(v,i):e.card(h("div","car\
d here",...e.hereLines(i).map(B=>h("p","",B))),i)}t.on("click",i=>{x?x(i.latlng):S()||w(i.latlng)}),o.addEventListener("keydown",i=>{i.key!=="Enter"||i.target!==
o||(x?x(t.getCenter()):w(t.getCenter()))});function S(){let i=!!A||b;return N(),i}let b=!1;t.on("preclick",()=>{b=!!o.querySelector(".leaflet-popup")});let j=null;
function C(i){if(i!==!!j)if(t.setMaxBounds(void 0),i){j={at:t.getCenter(),zoom:t.getZoom(),open:nt("panel-toggle").getAttribute("aria-expanded")==="true"};let v=j.
open&&!pt()?F():t.getBounds();document.documentElement.classList.add("printing"),e.expand(!0),t.invalidateSize({animate:!1,pan:!1}),t.fitBounds(v,{paddingBottomRight:[
0,t.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),o.querySelectorAll("canvas").forEach(B=>{if(B.classList.contains("l\
eaflet-tile"))return;let R=gt(B),{width:q,height:Y}=B,V=document.createElement("canvas");Object.assign(V,{width:q,height:Y}),gt(V).drawImage(B,0,0),B.width=q,R.
drawImage(V,0,0)})}else j&&(document.documentElement.classList.remove("printing"),t.invalidateSize({animate:!1,pan:!1}),e.expand(j.open),t.setView(j.at,j.zoom,{
animate:!1}),j=null,t.setMaxBounds(n.window))}function F(){let i=t.getSize(),v=a.getBoundingClientRect().width+20;return L.latLngBounds(t.containerPointToLatLng(
[0,i.y]),t.containerPointToLatLng([i.x-v,0]))}window.addEventListener("beforeprint",()=>C(!0)),window.addEventListener("afterprint",()=>C(!1))}function jn({columns:t,rows:n,levels:o}){let a=o.slice();for(let e=0;e<3;e++){let s=a.slice();for(let r=0;r<n;r++)for(let c=0;c<t;c++){let l=r*t+c;if(a[l]!==-1)
continue;let u=0,E=0;for(let A=Math.max(r-1,0);A<=Math.min(r+1,n-1);A++)for(let y=Math.max(c-1,0);y<=Math.min(c+1,t-1);y++){let m=a[A*t+y];m!==-1&&(u+=m,E++)}E&&
(s[l]=u/E)}a=s}return a.map(e=>Math.max(e,0))}function Rn(t){let n=t.columns>>1,o=t.rows>>1,a=new Float32Array(n*o);for(let e=0;e<o;e++)for(let s=0;s<n;s++){let r=2*
e*t.columns+2*s,c=0,l=0;for(let u of[r,r+1,r+t.columns,r+t.columns+1])t.levels[u]!==-1&&(c+=t.levels[u],l++);a[e*n+s]=l?c/l:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:n,rows:o,levels:a}}function Ce(t){let n=[];for(let o=t;;o=Rn(o)){let{west:a,south:e,step:s,columns:r,rows:c}=o,l=o,u=null;if(n.
push({west:a,south:e,step:s,columns:r,rows:c,get levels(){return u=u||jn(l)}}),Math.min(r,c)<16)return n}}function $e(t,n){let o=new Int32Array(4*t.length),a=new Float32Array(
4*t.length);return t.forEach((e,s)=>{let r=Math.min(Math.max(e,0),n-1),c=Math.floor(r),l=r-c;for(let u=0;u<4;u++)o[4*s+u]=Math.min(Math.max(c-1+u,0),n-1);a[4*s]=
(1-l)**3/6,a[4*s+1]=(3*l**3-6*l**2+4)/6,a[4*s+2]=(-3*l**3+3*l**2+3*l+1)/6,a[4*s+3]=l**3/6}),{nodes:o,weights:a}}function Ne(t,n,o){let{columns:a,rows:e,levels:s}=t,
r=n.length,{nodes:c,weights:l}=$e(n.map(m=>(m-t.west)/t.step),a),u=$e(o.map(m=>(m-t.south)/t.step),e),E=new Map;function A(m){if(!E.has(m)){let N=new Float32Array(
r),z=m*a;for(let k=0,x=0;k<r;k++,x+=4)N[k]=l[x]*s[z+c[x]]+l[x+1]*s[z+c[x+1]]+l[x+2]*s[z+c[x+2]]+l[x+3]*s[z+c[x+3]];E.set(m,N)}return E.get(m)}let y=new Float32Array(
r*o.length);for(let m=0;m<o.length;m++){let[N,z,k,x]=[0,1,2,3].map(p=>A(u.nodes[4*m+p])),[_,T,O,f]=u.weights.subarray(4*m,4*m+4);for(let p=0,M=m*r;p<r;p++,M++)y[M]=
_*N[p]+T*z[p]+O*k[p]+f*x[p]}return y}function Oe(t){let n=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+n)/(1-n))/(4*Math.PI)]}function Fn([t,n,o,a],[e,s,r,c]){let l=0,u=1;for(let[
E,A,y,m]of[[t,o-t,e,r],[n,a-n,s,c]]){if(!A){if(E<y||E>m)return!1;continue}let N=(y-E)/A,z=(m-E)/A;l=Math.max(l,Math.min(N,z)),u=Math.min(u,Math.max(N,z))}return l<=
u}function zn([t,n,o,a],[e,s,r,c]){let l=(u,E,A,y,m,N)=>Math.sign((A-u)*(N-E)-(y-E)*(m-u));return l(t,n,o,a,e,s)!==l(t,n,o,a,r,c)&&l(e,s,r,c,t,n)!==l(e,s,r,c,o,
a)}function Te(t){let n=new Map,o=([e,s,r,c],l)=>{for(let u=Math.floor(e*256);u<=r*256;u++)for(let E=Math.floor(s*256);E<=c*256;E++)if(l(u*4096+E))return!0;return!1};
function a(){t.forEach(e=>{let s=Oe(e[0]);e.slice(1).forEach(r=>{let c=Oe(r),l=[...s,...c];o([Math.min(s[0],c[0]),Math.min(s[1],c[1]),Math.max(s[0],c[0]),Math.max(
s[1],c[1])],u=>{let E=n.get(u);return E?E.push(l):n.set(u,[l]),!1}),s=c})})}return([e,s],[r,c,l,u])=>{n.size||a();let E=[r,c,r+l,c+u],A=[r+l/2,c+u/2],y=[e,s,A[0],
A[1]];return!o([Math.min(r,e),Math.min(c,s),Math.max(r+l,e),Math.max(c+u,s)],m=>(n.get(m)||[]).some(N=>Fn(N,E)||zn(N,y)))}}async function Dn(t){let n=atob(t),o=new Uint8Array(n.length);for(let c=0;c<o.length;c++)o[c]=n.charCodeAt(c);let e=new Blob([o]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),s=[],r=0;for(let c=await e.read();!c.done;c=await e.read()){if(r+=c.value.length,r>268435456)throw new RangeError("more data than a \
page has");s.push(c.value)}return new Uint8Array(await new Blob(s).arrayBuffer())}async function Be(t,n){let[o,a]=await Promise.all(t.split(" ",2).map(Dn)),e=Zn(
a,n);return JSON.parse(new TextDecoder().decode(o),(s,r)=>typeof r=="object"&&r!==null&&"~"in r?e[r["~"]]:r)}function Zn(t,n){let o=t.length>>2,a=0,e=()=>{if(a>=
o)throw new RangeError("fewer vertices than the lines have");let u=t[a]|t[a+o]<<8|t[a+2*o]<<16|t[a+++3*o]<<24;return u>>>1^-(u&1)},s=e();e();let r=Array.from({length:Math.
min(s,o)},()=>({unit:e(),size:e()})),c=0,l=0;return r.map(({unit:u,size:E})=>{let A=[],y=0,m=0,N=0,z=0,k=0,x=0;for(let _=0;_<E;_++){let T=e(),O=e();_?([k,N]=[N,
(N+k>>1)+T],[x,z]=[z,(z+x>>1)+O],y+=N,m+=z):(y=c+=T,m=l+=O),A.push(n(m/u,y/u))}return A})}function Ft({rows:t,columns:n}){let o=Array.from({length:t},()=>({}));
return Object.entries(n).forEach(([a,e])=>{let s=Array.isArray(e)?r=>e[r]:"all"in e?()=>e.all:r=>e.of[e.at[r]];o.forEach((r,c)=>{let l=s(c);l!==null&&(r[a]=l)})}),
o}function Gn(t,n){return`${[t-360*Math.round(t/360),n].map(a=>Number(a.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function _e({lists:t,...n}){let o=Object.
entries(t).map(([e,s])=>[e,Ft(s)]),a=Object.entries(n).map(([e,s])=>{let r=s.facts&&Ft(s.facts),c=s.lists&&Ft(s.lists);return[e,Ft(s).map((l,u)=>{let E=r?.[u];return E?.
position===!0&&(E.position=Gn(Number(l.lon),Number(l.lat))),{...l,facts:E,lists:c?.[u]}})]});return{lists:Object.fromEntries(o),...Object.fromEntries(a)}}function Ie({
columns:t,rows:n,steps:o},a,e){let s=new Float32Array(t*n);for(let r=0,c=0;r<s.length;r++)r%t===0&&(c=0),o[r]===" "?s[r]=e:s[r]=c=(c+o.charCodeAt(r)-63)%a;return s}var Pe=4.5,Un=.35/2**Pe;function qn(t,n,o){let a=n.map(s=>t.project(s,0)),e=a.length>8?L.LineUtil.simplify(a,Un):a;return{fine:a,coarse:e,bounds:L.bounds(a),closed:o}}
function je(t,n,o,a){let e=null,s=new Map;function r(){e||=o.map(l=>qn(t,l,a)),s=new Map,this._rings=[]}function c(){let l=2**t.getZoom(),u=t.getPixelOrigin(),{
min:E,max:A}=this._renderer._bounds,y=L.bounds(E.subtract([2,2]),A.add([2,2])),m=L.bounds(y.getTopLeft().add(u).divideBy(l),y.getBottomRight().add(u).divideBy(l));
this._parts=[],(e||[]).forEach(N=>{if(!N.bounds.intersects(m))return;let z=s.get(N);if(!z){let{x,y:_}=u;z=(t.getZoom()<=Pe?N.coarse:N.fine).map(O=>new L.Point(Math.
round(O.x*l)-x,Math.round(O.y*l)-_)),s.set(N,z)}if(a){let x=L.PolyUtil.clipPolygon(z,y,!0);x.length&&this._parts.push(x);return}let k=null;for(let x=1;x<z.length;x++){
let _=L.LineUtil.clipSegment(z[x-1],z[x],y,x>1,!0);if(!_){k=null;continue}k||this._parts.push(k=[_[0]]),k.push(_[1]),_[1]!==z[x]&&(k=null)}})}return Object.assign(
ft(n),{_project:r,_clipPoints:c}),n}var Vn=6;function Hn(t,[n,o]){let a=(e,s,r)=>e.some(c=>Math.abs(s-c)<.002&&Math.abs(r-c)<.002);return t.flatMap(e=>{let s=[],r=[e[0]];for(let c=1;c<=e.length;c++){
let l=e[c-1],u=e[c%e.length];a(n,l.lng,u.lng)||a(o,l.lat,u.lat)?(r.length>1&&s.push(r),r=[u]):r.push(u)}return r.length>1&&s.push(r),s})}function Wn(t,n,o,a){let e=n.
length,s=null;for(let r of[...t].reverse()){let{west:c,south:l,step:u,columns:E,rows:A}=r[0],y=c+u*(E-1),m=l+u*(A-1);if(s&&(n[0]>y||n[e-1]<c||o[0]<l||o[e-1]>m))
continue;let N=r.find(x=>x.step*a>=1.5)||r[r.length-1],z=Ne(N,n,o);if(!s){s=z;continue}let k=(x,_,T)=>Math.min(x-_,T-x)/(Vn*u);for(let x=0,_=0;x<e;x++){let T=k(
o[x],l,m);for(let O=0;O<e;O++,_++){let f=Math.min(T,k(n[O],c,y),1);f>0&&(s[_]+=f*(z[_]-s[_]))}}}return s||new Float32Array(e*e)}function Yn(t,n,o,a,e){let s=t.width,
r=2**n.z,c=Array.from({length:s},(M,$)=>($+.5)/s),l=c.map(M=>360*(n.x+M)/r-180),u=c.map(M=>Math.atan(Math.sinh(Math.PI*(1-2*(n.y+M)/r)))*180/Math.PI),E=Wn(o,l,u,
256*r/360),{west:A,south:y,step:m,columns:N,rows:z}=o[o.length-1][0],k=(M,$,P)=>M>$-m&&M<$+P*m,x=l.map(M=>k(M,A,N)),_=a.length-1,T=e.map(([M,$,P])=>255<<24|P<<16|
$<<8|M),O=gt(t),f=O.createImageData(s,s),p=new Int32Array(f.data.buffer);for(let M=0,$=0;M<s;M++){if(!k(u[M],y,z)){$+=s;continue}for(let P=0;P<s;P++,$++){if(!x[P])
continue;let Z=E[$],D=0;for(;D<_&&Z>=a[D+1];)D++;p[$]=T[D];let g=D?Z-a[D]:1/0,w=D<_?a[D+1]-Z:1/0,S=Math.min(g,w);if(S>3)continue;let b=.5-S/Math.max(Math.abs(Z-
E[P?$-1:$+1]),Math.abs(Z-E[M?$-s:$+s]),1e-4);if(b<=0)continue;let[j,C]=[e[D],e[g<w?D-1:D+1]],F=i=>Math.round(j[i]+b*(C[i]-j[i]));p[$]=255<<24|F(2)<<16|F(1)<<8|F(
0)}}O.putImageData(f,0,0)}function Kn(t,n){return n.some(o=>o.reduce((a,e)=>{let s=a;for(let r=0,c=e.length-1;r<e.length;c=r++){let l=e[r],u=e[c];l.lat>t.lat!=u.
lat>t.lat&&t.lng<(u.lng-l.lng)*(t.lat-l.lat)/(u.lat-l.lat)+l.lng&&(s=!s)}return s},!1))}function Fe({map:t,data:n,ground:o,box:a},e){let s=document.documentElement.
classList.contains("plain"),r=window.matchMedia("screen and (prefers-color-scheme: dark)"),c=window.matchMedia("print"),l=C=>L.svg({pane:C,padding:.3}),u=l("lan\
d"),E=l("borders"),A={interactive:!1,smoothFactor:.6},{tiers:y}=o;function m(C,F,i,v,B=!1){if(!F.length)return;let R={...A,renderer:v,className:`ground ${C}`},q=B?
L.polygon(F,R):L.polyline(F,R);i.addLayer(je(t,q,B?F.flat():F,B))}let N=L.layerGroup(),z=L.layerGroup();y.forEach(({land:C})=>m("land",C,t,u,!0));let k=y.map(C=>Hn(
C.land.flat(),C.edges));k.forEach(C=>m("coast",C,t,u));let x=C=>y.flatMap(F=>F[C]);m("rivers",x("rivers"),N,u),y.forEach(({lakes:C})=>m("lake",C,N,u,!0)),m("can\
als",x("canals"),N,u),m("borders",x("borders"),z,E),m("disputed",x("disputed"),z,E);let _=C=>[1,3,5].map(F=>parseInt(C.slice(F,F+2),16)),T=()=>c.matches||document.
documentElement.classList.contains("printing");function O(){let{tints:C}=o.depths;return C[T()?"print":s&&r.matches?"dark":"light"].map(_)}function f(C,F){for(let{
west:i,south:v,step:B,columns:R,rows:q,levels:Y}of C){let V=L.latLng(F.lat,F.lng+360*Math.ceil((i-B/2-F.lng)/360)),U=Math.round((V.lng-i)/B),W=Math.round((V.lat-
v)/B);if(U<0||U>=R||W<0||W>=q)continue;let Q=Y[W*R+U];if(Q===-1||y.some(({land:et})=>Kn(V,et)))return null;let{deepest_m:J,levels:K}=o.depths,st=et=>J*(Math.max(
et,0)/(K-1))**2,ct=st(Q-.5),ot=ct<100?1:10;return{low_m:ot*Math.floor(ct/ot),high_m:ot*Math.ceil(st(Q+.5)/ot),cell_km:Math.round(B*111.2)}}return null}function p(){
let C=o.depths.grids.map(U=>({...U,levels:Ie(U,o.depths.levels,-1)}));if(e.depthAt=U=>f(C,U),!s)return;let F=C.map(Ce),i=[],v=(U,W)=>Yn(U,W,F,o.depths.bands,O()),
B=!1;t.on("movestart",()=>{B=!0}).on("moveend",()=>{B=!1});function R(U){let W=performance.now()+U;for(let Q;performance.now()<W&&(Q=i.shift());)v(Q.tile,Q.coords),
Q.done(void 0,Q.tile);i.length&&setTimeout(()=>R(8),B?50:0)}let q=ft(L.GridLayer).extend({createTile(U,W){let Q=h("canvas","leaflet-tile"),{_whole:J}=this,K=Math.
min(window.devicePixelRatio||1,2)*2**(t.getZoom()-J);return Q.width=Q.height=Math.ceil(256*Math.min(K,2)),i.push({tile:Q,coords:U,done:W})===1&&queueMicrotask(()=>R(
T()?1/0:8)),Q},_setView(U,W,...Q){this._whole=Math.floor(W+1e-6),ft(L.GridLayer.prototype)._setView.call(this,U,W,...Q)},_clampZoom(){return this._whole},repaint(){
Y(this).forEach(({el:U,coords:W})=>v(U,W))}}),Y=U=>Object.values(ft(U)._tiles),V=new q({pane:"depths",noWrap:!0,bounds:n.window,keepBuffer:1,updateWhenZooming:!1});
V.on("load",()=>{a.dataset.depths="drawn"}),e.addLayer({key:"depths",title:"Depth",parent:"ground",group:V}),[r,c].forEach(U=>U.addEventListener("change",()=>V.
repaint())),window.addEventListener("afterprint",()=>V.repaint()),e.paintNow=()=>{R(1/0),V.repaint(),Y(V).forEach(({el:U})=>{U.style.opacity="1"})}}if(o.depths.
grids.length&&p(),!s)return;e.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:N}),e.addLayer({key:"borders",title:"Borders",parent:"ground",
group:z});let M=Te([...k.flat(),...x("borders"),...x("disputed")]),$=new Set(n.crossed||[]),P=document.documentElement.lang==="ar",Z=.3,D=new Set(o.names.map(([
C,F,i,v,B,R])=>({kind:C,zoom:R,latlng:L.latLng(B,v),text:P&&i||F,first:C==="country"&&$.has(F)})));o.names.forEach(([C,F,i,v,B,R])=>e.addSearch({names:[F,i],kind:C.
charAt(0).toUpperCase()+C.slice(1),late:!0,open(){let q=h("h2","",h("bdi","",F)),Y=L.latLng(B,v),V=C==="city"||C==="capital",U=h("span","ar",i);Object.assign(U,
{lang:"ar",dir:"rtl"}),i&&q.append(U),e.card(h("article","card of-ground",h("p","kicker",C.charAt(0).toUpperCase()+C.slice(1)),q,...V?e.hereLines(Y).map(W=>h("p",
"",W)):[]),Y),e.visit(()=>t.setView(Y,Math.max(R+.5,3),{animate:!1}))}}));let g=[],w={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},S={ocean:5.5,country:8},
b=!0;function j(C){let F=t.getBounds().pad(.3);D.forEach(i=>{if(C+Z<i.zoom||!F.contains(i.latlng))return;D.delete(i);let v=i.kind==="city"||i.kind==="capital";if(v&&
e.places.some(({latlng:q})=>Math.abs(q.lat-i.latlng.lat)<.15&&Math.abs(q.lng-i.latlng.lng)<.15))return;let R=h("span",i.kind,i.text);P&&R.classList.add("ar"),g.
push({...i,label:e.addLabel({latlng:i.latlng,element:R,beside:v,rank:(i.first?1e3:0)+10*(10-i.zoom)+(w[i.kind]||0),reach:v?0:i.kind==="ocean"?90:i.first?96:i.kind===
"country"?36:26,within:i.kind==="country"?M:null})})}),g.forEach(({kind:i,zoom:v,label:B})=>{B.shown=b&&C+Z>=v&&C<(S[i]||99),B.element.classList.toggle("near",C>=
v+1.5)}),a.dataset.scale=C<3?"world":C<5?"region":"country"}e.onDraw(j),t.on("moveend",()=>j(t.getZoom())),e.addLayer({key:"names",title:"Place names",parent:"g\
round",group:null,show:C=>{b=C}})}var Yt=["aria-label","aria-valuetext","title","placeholder"],Jn={".":"٫",",":"٬"},Qn="[^A-Za-z]*\\d[^A-Za-z]*?",Xn=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
to=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,n=>n.replace(/[\d.,]/g,o=>o==="."||o===","?Jn[o]:String.fromCharCode(1632+Number(o)))),[eo,no]=[8294,
8297].map(t=>String.fromCharCode(t)),ze=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${eo}${t}${no}`:t;function oo(t,n){let o=new Intl.PluralRules(
n),a=Object.entries(t).filter(([s])=>s.includes("{")).map(([s,r])=>{let c=s.split(/\{(\w+)\}/),l=c.filter((E,A)=>A%2===0),u=c.map((E,A)=>A%2?`(?<${E}>${E==="n"?
Qn:"[^]+?"})`:Xn(E)).join("");return{size:l.join("").length,pattern:new RegExp(`^${u}$`),form:r}}).sort((s,r)=>r.size-s.size);function e(s){for(let c of[s,s.charAt(
0).toLowerCase()+s.slice(1)]){let l=t[c];if(typeof l=="string")return l}for(let{pattern:c,form:l}of a){let u=c.exec(s)?.groups;if(!u)continue;return(typeof l=="\
string"?l:l[o.select(Number((u.n||"").replace(/[^\d.]/g,"")))]||l.other).replace(/\{(\w+)\}/g,(A,y)=>e(u[y])??ze(u[y]))}if(!s.includes(", "))return null;let r=s.
split(", ").map(c=>/[A-Za-z]/.test(c)?e(c):ze(c));return r.includes(null)?null:r.join("، ")}return e}function De(t){let n=document.getElementById("texts");if(!n)
return;let{texts:o,numerals:a,original:e}=JSON.parse(n.textContent||"{}"),s=oo(o,document.documentElement.lang),r=a==="arab"?to:A=>A,c=A=>{let y=A.trim(),m=/[A-Za-z]/.
test(y)?s(y):null;return r(m===null?A:A.replace(y,()=>m))};function l(A){let y=document.createElement("q");Object.assign(y,{lang:"en",dir:"ltr",translate:!1}),y.
textContent=A.data.slice(e.length+1),A.data=e,A.after(" ",y)}function u(A){if(A instanceof Text){let y=A.parentElement?.closest("script, style, [translate=no]");
!y&&A.data.startsWith(`${e} `)&&l(A);let m=y?A.data:c(A.data);m!==A.data&&(A.data=m)}else A instanceof Element&&!A.matches("script, style")&&(Yt.forEach(y=>{let m=A.
getAttribute(y),N=m&&c(m);N&&N!==m&&A.setAttribute(y,N)}),A.childNodes.forEach(u))}let E={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:Yt};
new MutationObserver(A=>A.forEach(({type:y,target:m,addedNodes:N})=>{y==="childList"?N.forEach(u):y==="characterData"?u(m):m instanceof Element&&Yt.forEach(z=>{
let k=m.getAttribute(z),x=k&&c(k);x&&x!==k&&m.setAttribute(z,x)})})).observe(t,E),u(t)}var Ue=(t,n,o,a,e)=>n<t.x+t.w&&t.x<n+a&&o<t.y+t.h&&t.y<o+e,Ze=new Map;function so(t){let n=Ze.get(t);if(n)return n;let o=[],a=t>90?Array.from({length:17},(e,s)=>(s-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return a.forEach(e=>a.forEach(s=>o.push([e*t,s*t]))),Ze.set(t,o.sort((e,s)=>Math.hypot(...e)-Math.
hypot(...s))),o}function ao(t){let n=new Map;return t.forEach(o=>{let a=(o.x>>4)*4096+(o.y>>4),e=n.get(a);e?e.push(o):n.set(a,[o])}),(o,a,e,s)=>{let r=0;for(let c=o-
3>>4;c<=o+e+3>>4;c++)for(let l=a-1>>4;l<=a+s+1>>4;l++)for(let u of n.get(c*4096+l)||[])u.x>o-3&&u.x<o+e+3&&u.y>a-1&&u.y<a+s+1&&r++;return r}}function Ge(){let t=new Map,
n=({x:e,y:s,w:r,h:c},l)=>{for(let u=Math.floor(e/64);u<=(e+r)/64;u++)for(let E=Math.floor(s/64);E<=(s+c)/64;E++)if(l(t.get(u*4096+E),u*4096+E))return!0;return!1};
return{free:(e,s,r,c)=>!n({x:e,y:s,w:r,h:c},l=>!!(l&&l.some(u=>Ue(u,e,s,r,c)))),take:(e,s,r,c)=>{let l={x:e,y:s,w:r,h:c};n(l,(u,E)=>(u?u.push(l):t.set(E,[l]),!1))}}}
function qe(t,n){let o=t.getContainer(),a=[],e=[],s=[];function r({latlng:y,element:m,rank:N,dot:z=!1,reach:k=0,beside:x=!1,within:_=null}){let T={latlng:y,element:m,
rank:N,dot:z,reach:k,beside:x,within:_,shown:!0};return z||(m.classList.add("ground-name"),L.marker(y,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"\
name-holder",html:m,iconSize:[0,0]})}).addTo(t)),a.push(T),T}function c(){let y=t.attributionControl.getContainer(),{parentElement:m,firstElementChild:N}=n;!y||
!m||!(N instanceof HTMLElement)||(m.style.setProperty("--title",`${N.offsetHeight}px`),m.style.setProperty("--credits",`${y.offsetWidth>o.clientWidth-180?y.offsetHeight:
0}px`))}let l=!1;t.on("viewprereset",()=>{l=!0}),t.on("viewreset",()=>{l=!1});function u(){if(l)return;c();let y=t.getZoom(),m=t.getPixelBounds().getTopLeft(),N=t.
getSize(),z=Ge(),k=Ge(),x=[],_={zoom:y,origin:m,size:N,free:z.free,take:z.take,inside:(g,w,S,b)=>g>2&&w>2&&g+S<N.x-2&&w+b<N.y-22,crossed:()=>0},{free:T,take:O,inside:f}=_,
p=o.getBoundingClientRect();[n,nt("tools"),...o.querySelectorAll(".leaflet-control")].forEach(g=>{let{left:w,top:S,width:b,height:j}=g.getBoundingClientRect();g!==
n&&!b||(O(w-p.left,S-p.top,b,j),x.push({x:w-p.left,y:S-p.top,w:b,h:j}))}),a.forEach(({element:g,within:w})=>{w&&g.classList.remove("less")});let M=L.bounds([-200,
-200],N.add([200,200])),$=a.filter(g=>g.shown).map(g=>({...g,at:t.project(g.latlng,y).subtract(m)})).filter(g=>M.contains(g.at)).map(g=>({...g,w:g.element.offsetWidth,
h:g.element.offsetHeight})),P=new Set($.map(({element:g})=>g));$.filter(g=>g.dot).forEach(({at:{x:g,y:w}})=>O(g-7,w-7,14,14));let Z=_.crossed=ao(s.flatMap(g=>g(
y,m)).filter(g=>f(g.x,g.y,0,0)));a.forEach(({element:g})=>{P.has(g)||(g.dataset.side="none")}),$.sort((g,w)=>Number(w.dot)-Number(g.dot)||w.rank-g.rank),$.filter(
g=>g.dot).forEach(({element:g,at:w,rank:S,w:b,h:j})=>{let C=[["right",w.x+9,w.y-j/2],["left",w.x-9-b,w.y-j/2],["above",w.x-b/2,w.y-9-j],["below",w.x-b/2,w.y+9]],
F=([,B,R])=>!f(B,R,b,j)||!k.free(B,R,b,j)?1/0:(T(B,R,b,j)?0:40)+Z(B,R,b,j)+(x.some(q=>Ue(q,B,R,b,j))?300:0),i=C.reduce((B,R)=>F(R)<F(B)?R:B),v=F(i)<[1,3,y<3.5?30:
1/0,1/0][S]?i:null;g.dataset.side=v?v[0]:"none",v&&(O(v[1],v[2],b,j),k.take(v[1],v[2],b,j))}),e.forEach(g=>g(_));let D=256*2**y;$.filter(g=>!g.dot).forEach(({element:g,
at:{x:w,y:S},reach:b,beside:j,within:C,...F})=>{let{w:i,h:v}=F,B=()=>j?3:i/2,R=()=>so(b).find(([Y,V])=>{let U=w+Y-B(),W=S+V-v/2;return f(U,W,i,v)&&!Z(U,W,i,v)&&
T(U-2,W-2,i+4,v+4)&&(!C||C([(w+m.x)/D,(S+m.y)/D],[(U+m.x)/D,(W+2+m.y)/D,i/D,(v-4)/D]))}),q=R();if(!q&&C){let Y=g.classList.contains("near")?.76:.95;[i,v]=[i*Y,v*
Y],q=R(),g.classList.toggle("less",!!q)}g.dataset.side=q?"on":"none",q&&(g.style.translate=`${q[0]}px ${q[1]}px`,O(w+q[0]-B()-3,S+q[1]-v/2-3,i+6,v+6))})}return{
addLabel:r,layout:u,onLayout:y=>{e.push(y)},addInk:y=>{s.push(y)}}}var ro=520,io="600 11px ",co=.4;function lo(t){let n=[];return t.forEach(o=>{let a=n[n.length-1];a&&a[a.length-1].distanceTo(o[0])<8?a.push(...o):n.push([...o])}),
n}function*uo(t,n,o){for(let a=0;a<t.length;a+=3){let e=a,s=0;for(;e+1<t.length&&s<o+14;)s+=t[e+1].distanceTo(t[e]),e++;if(s<o+14)continue;let r=t.slice(a,e+1);
r.some(c=>c.x<8||c.y<8||c.x>n.x-8||c.y>n.y-24)||r[0].distanceTo(r[r.length-1])<.96*s||(yield[r,a*6])}}var fo=(t,n,o)=>t.every(a=>!o(a.x+n.x-2,a.y+n.y-3,4,6));function Ve({
map:t,routes:n,usersOf:o},a){let e=L.svg({pane:"along",padding:.2}).addTo(t),s=gt(document.createElement("canvas"));s.font=io+getComputedStyle(document.body).fontFamily;
let r=new Map,c=k=>{let x=r.get(k)??s.measureText(k).width+co*k.length;return r.set(k,x),x},l=null,u=-1,[E,A]=["",""].map(()=>L.SVG.create("g"));ft(e)._rootGroup.
append(E,A);function y(k){let x=[];return n.forEach((_,T)=>{if(!_.shown||k>=0&&T!==k)return;let O=null;_.parts.forEach(f=>{let p=k>=0?[]:o(f.leg).filter(M=>M<T&&
n[M].parts.some($=>$.number===f.number&&$.system===f.system));if(!f.system||p.length){O=null;return}O&&O.name===f.system?O.seen.push(...f.seen):x.push(O={name:f.
system,r:T,seen:[...f.seen]})})}),x.map(_=>({..._,seen:lo(_.seen)}))}function m(k,x,_,T){let O=L.SVG.create("path"),f=L.SVG.create("text"),p=L.SVG.create("textP\
ath");return O.setAttribute("d","M"+_.map(({x:M,y:$})=>`${M.toFixed(1)} ${$.toFixed(1)}`).join("L")),O.setAttribute("id",x),O.setAttribute("class","along-path"),
p.setAttribute("href",`#${x}`),p.setAttribute("startOffset","50%"),p.textContent=k,f.setAttribute("class",T),f.append(p),[O,f]}function N({origin:k,size:x,free:_,
take:T,crossed:O},f){let p=f<0?E:A;p.replaceChildren();let M=t.getPixelOrigin().subtract(k);y(f).forEach(($,P)=>{let Z=c($.name),D=-1/0,g=0,w=$.seen.flatMap(S=>{
let b=g;return g+=6*S.length,[...uo(S,x,Z)].map(([j,C])=>({piece:j,at:b+C}))});for(let{piece:S,at:b}of w){if(b-D<ro)continue;let C=S[S.length-1].x<S[0].x?S.reverse():
S,F=C[C.length-1].subtract(C[0]),i=Math.hypot(F.x,F.y),v=L.point(F.y/i,-F.x/i),B=[5,-15].find(V=>fo(C,v.multiplyBy(V+5),O))??(f>=0?5:void 0);if(B===void 0)continue;
let R=C.map(V=>V.add(v.multiplyBy(B)));if(R.slice(1).reduce((V,U,W)=>V+U.distanceTo(R[W]),0)<Z+4)continue;let Y=C.filter((V,U)=>U%2===0).map(V=>V.add(v.multiplyBy(
B+5)));f<0&&!Y.every(({x:V,y:U})=>_(V-6,U-6,12,12))||(f<0&&Y.forEach(({x:V,y:U})=>T(V-6,U-6,12,12)),D=b,p.append(...m($.name,`along-${f}-${P}-${b}`,R.map(V=>V.subtract(
M)),`along route-${$.r}${f<0?"":" hot"}`)))}})}function z(k){u=k,A.replaceChildren(),k>=0&&l&&N(l,k),E.style.display=k>=0&&A.childElementCount?"none":""}return a.
onLayout(k=>{l=k,N(k,-1),z(u)}),z}var po=5,ho=12,mo=5,He=18,go=4e4,zt=t=>t.km??NaN;function yo(t,n,o){let a=[t[0]];for(let e=1;e<t.length;e++){let s=t[e-1],r=t[e],c=L.LineUtil.clipSegment(s,r,o);
if(c){let[l,u]=c,E=Math.max(Math.ceil(l.distanceTo(u)/n),1),A=s.distanceTo(r)||1;for(let y=0;y<=E;y++){let m=l.multiplyBy(1-y/E).add(u.multiplyBy(y/E));m.km=zt(
s)+(zt(r)-zt(s))*s.distanceTo(m)/A,a.push(m)}}a.push(r)}return a.filter((e,s)=>!s||e.x!==a[s-1].x||e.y!==a[s-1].y)}function bo(t,n,o){let a=[],e=null;for(let s=1;s<
t.length;s++){let r=L.LineUtil.clipSegment(t[s-1],t[s],o);if(!r)continue;let[c,l]=r,u=Math.max(Math.ceil(c.distanceTo(l)/n),1);(!e||!e.equals(c))&&a.push([c]);for(let E=1;E<=
u;E++)a[a.length-1].push(c.multiplyBy(1-E/u).add(l.multiplyBy(E/u)));e=l}return a}function wo(t){let n=[0];for(let o=1;o<t.length;o++)n.push(n[o-1]+Math.hypot(t[o].
x-t[o-1].x,t[o].y-t[o-1].y));for(let o=0,a=0,e=0,s=0,r=0;o<t.length;o++){for(;e<t.length&&n[e]<=n[o]+He;)s+=t[e].mx,r+=t[e].my,e++;for(;n[a]<n[o]-He;)s-=t[a].mx,
r-=t[a].my,a++;t[o].ox=s/(e-a),t[o].oy=r/(e-a)}}function Kt(t){if(!t.metres){let n=t.metres=[0];t.latlngs.slice(1).forEach((o,a)=>n.push(n[a]+Ot(t.latlngs[a],o).
m))}return t.metres}function We({leg:t,from_km:n,backwards:o},a){let e=Kt(t),s=e[e.length-1],r=s?t.km*a/s:0;return n+(o?t.km-r:r)}function Ye({map:t,data:n},o){
let a=n.legs.map(f=>({...f,latlngs:f.line,bands:[]})),e=f=>[f.casing,f.line,f.over,f.hit].flatMap(p=>p||[]),s=n.routes.map((f,p)=>{let M=0,$=f.legs.map(([w,S],b)=>{
let j=a[w],C=f.standings[b]||"",F=p>=6?" late":"",i=j.schematic?"schematic":j.modelled?"modelled":"known",v=`${j.medium} ${i}${F} route-${p} ${C}`.trim(),B={interactive:!1,
smoothFactor:0,weight:j.medium==="land"?4:2.5},R={leg:j,number:w,backwards:S,system:f.systems[b],from_km:M,plain:[],dots:[],points:[],seen:[],casing:L.polyline(
[],{...B,pane:"casings",className:`casing ${v}`}),line:L.polyline([],{...B,pane:"lines",className:`line ${v}`}),over:C?L.polyline([],{...B,pane:"lines",className:`\
over ${v}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${v}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return M+=j.km,R.hit.on("click",q=>{o.openRoute(
o.routeNear(q.latlng)||{r:p,part:R},q.latlng)}),R.hit.on("mousemove",q=>o.highlight((o.routeNear(q.latlng)||{r:p}).r)),R.hit.on("mouseout",()=>o.highlight(-1)),
R}),P=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${p}`,html:String(p+1),iconSize:[20,20]})}).on("click",()=>o.open(
"route",p,P.getLatLng())),Z=L.layerGroup($.flatMap(e)),D=L.latLngBounds($.flatMap(w=>w.leg.latlngs));return{parts:$,label:P,group:Z,bounds:D,shown:!0,away:!1,since:f.
since,until:f.until,dots:[],wanted:!0}}),r=f=>f.routes.filter(p=>s[p].shown),c=f=>!o.only||o.only.includes(f);a.forEach(f=>{for(let p=0;f.accuracy_m&&p<f.latlngs.
length-1;){let M=p+1;for(;M<f.latlngs.length-1&&Math.abs(f.latlngs[M+1].lat-f.latlngs[p].lat)<1;)M++;f.bands.push(L.polyline(f.latlngs.slice(p,M+1),{pane:"bands",
interactive:!1,noClip:!0,smoothFactor:1,className:f.routes.length>1?"band shared":`band route-${f.routes[0]}`})),p=M}});function l(f){a.forEach(p=>{let M=p.latlngs[p.
latlngs.length>>1].lat,$=p.accuracy_m||0,P=$>ho*Mt(M,f);p.bands.forEach(Z=>{if(P&&r(p).some(D=>c(D)&&!o.failed.has(D))){let D=Z.getLatLngs(),g=(D[0].lat+D[D.length-
1].lat)/2;Z.addTo(t).setStyle({weight:2*$/Mt(g,f)})}else Z.remove()})})}let u=null;function E(f,p){f.forEach(({route:Z,r:D})=>Z.parts.forEach(g=>{let w=n.comparison&&
D<n.comparison.paired?Kt(g.leg):null,S=L.LineUtil.simplify(g.leg.latlngs.map((b,j)=>{let C=t.project(b,p);return w&&(C.km=We(g,w[j])),C}),.8);g.plain=g.backwards?
S.reverse():S}));let M=t.getPixelBounds(),$=M.getSize().multiplyBy(.7),P=L.bounds(M.getTopLeft().subtract($),M.getBottomRight().add($));u=P,f.forEach(({route:Z,
r:D})=>{let g=Z.dots=Z.parts.flatMap(w=>yo(w.plain,6,P).map(S=>({x:S.x,y:S.y,km:zt(S),r:D,part:w,dx:0,dy:0,mx:0,my:0,ox:0,oy:0})));g.forEach((w,S)=>{let b=g[Math.
max(S-1,0)],j=g[Math.min(S+1,g.length-1)],C=Math.hypot(j.x-b.x,j.y-b.y)||1;w.dx=(j.x-b.x)/C,w.dy=(j.y-b.y)/C})})}function A(f){let p=mo+2,M=new Map,$=(Z,D)=>Math.
floor(Z/p)*67108864+Math.floor(D/p);f.filter(({r:Z})=>c(Z)).forEach(({route:Z})=>Z.dots.forEach(D=>{let g=$(D.x,D.y),w=M.get(g);w?w.push(D):M.set(g,[D])}));let P=f.
reduce((Z,{route:D})=>Z+D.dots.length,0)<=go;f.filter(({r:Z})=>c(Z)).forEach(({route:Z,r:D})=>Z.dots.forEach(g=>{let w=new Map([[D,g]]);for(let R=0;P&&R<9;R++){
let q=g.x+(Math.floor(R/3)-1)*p,Y=g.y+(R%3-1)*p;for(let V of M.get($(q,Y))||[]){if(V.r===D)continue;let U=Math.hypot(V.x-g.x,V.y-g.y),W=w.get(V.r);U>p||Math.abs(
V.dx*g.dx+V.dy*g.dy)<.8||(!W||U<Math.hypot(W.x-g.x,W.y-g.y))&&w.set(V.r,V)}}let S=r(g.part.leg).filter(c),b=[...new Set([...w.keys(),...S])].sort((R,q)=>R-q);if(b.
length<2)return;let j=[...w.values()],C=w.get(b[0])||g,F=S.includes(b[0])&&!w.has(b[0])?N(b[0],g.part):1,i=Math.min(po,Math.max(3.6,24/b.length),80/b.length)*F,
v=(b.indexOf(D)-(b.length-1)/2)*i,B=j.reduce((R,q)=>[R[0]+q.x/j.length,R[1]+q.y/j.length],[0,0]);g.mx=B[0]-g.x-C.dy*v,g.my=B[1]-g.y+C.dx*v}))}function y(f){let p=s.
map((M,$)=>({route:M,r:$})).filter(({route:M})=>M.shown);E(p,f),A(p),p.forEach(({route:M})=>{wo(M.dots),M.parts.forEach($=>{$.dots=[]}),M.dots.forEach($=>$.part.
dots.push($)),M.parts.forEach($=>{$.points=$.dots.map(P=>L.point(P.x+P.ox,P.y+P.oy))}),M.parts.forEach(($,P)=>{let Z=M.parts[P+1],D=Z?[...$.points,Z.points[0]]:
$.points,g=L.LineUtil.simplify(D,.4).map(w=>t.unproject(w,f));e($).forEach(w=>w.setLatLngs(g))})}),m.forEach(M=>M(f))}let m=[];o.onLines=f=>{m.push(f)};function N(f,p){
let M=s[f].parts.find($=>$.number===p.number);return M&&M.backwards!==p.backwards?-1:1}o.routeNear=(f,p=10)=>{let M=t.project(f,t.getZoom()),$=null,P=p;return s.
forEach((Z,D)=>{Z.shown&&Z.parts.forEach(g=>{for(let w=1;w<g.points.length;w++){let S=L.LineUtil.pointToSegmentDistance(M,g.points[w-1],g.points[w]);S<P&&(P=S,$=
{r:D,part:g})}})}),$},o.addInk((f,p)=>{let M=L.bounds(p,p.add(t.getSize()));return s.filter($=>$.shown).flatMap($=>$.parts.flatMap(P=>(P.seen=bo(P.points,6,M).map(
Z=>Z.map(D=>D.subtract(p))),P.seen.flat())))});let z=[.5,.4,.6,.3,.7,.2,.8,.1,.9];o.onLayout(({zoom:f,origin:p,size:M,free:$,take:P})=>{s.forEach(Z=>{if(Z.label.
remove(),!Z.shown)return;let D=Z.parts.flatMap(S=>S.seen.map(b=>({piece:b,users:b.length?r(S.leg).length:0})));D.sort((S,b)=>S.users-b.users||b.piece.length-S.piece.
length);let w=D.flatMap(({piece:S})=>z.map(b=>S[Math.floor(b*S.length)])).find(({x:S,y:b})=>S>14&&b>14&&S<M.x-14&&b<M.y-14&&$(S-11,b-11,22,22));w&&(P(w.x-11,w.y-
11,22,22),Z.label.setLatLng(t.unproject(w.add(p),f)).addTo(t))})});let k=Ve({map:t,routes:s,usersOf:r},o),x=-1;o.highlight=f=>{f!==x&&(x=f,document.documentElement.
classList.toggle("has-hot",f>=0),document.querySelectorAll(".hot").forEach(p=>p.classList.remove("hot")),k(f),f>=0&&document.querySelectorAll(`.route-${f}`).forEach(
p=>p.classList.add("hot")))};let _=f=>{if(f instanceof SVGPathElement)return-2;let p=f instanceof Element&&f.closest("[class*=route-], [data-route]");if(!p)return-1;
let M=/(?:^| )route-(\d+)(?: |$)/.exec(p.getAttribute("class")||"");return Number(M?M[1]:p.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(f=>document.
addEventListener(f,p=>{let M=_(p.target);M>-2&&o.highlight(M)})),document.addEventListener("focusout",()=>o.highlight(-1)),o.kpAt=({part:f},p)=>{let{leg:M}=f,$=Kt(
M),P=t.project(p,t.getZoom()),Z=M.latlngs.map(w=>t.project(w,t.getZoom())),D=1/0,g=0;for(let w=1;w<Z.length;w++){let[S,b]=[Z[w-1],Z[w]],j=b.subtract(S),C=j.x**2+
j.y**2,F=P.subtract(S),i=C?Math.min(Math.max((F.x*j.x+F.y*j.y)/C,0),1):0,v=P.distanceTo(S.add(j.multiplyBy(i)));v<D&&(D=v,g=$[w-1]+i*($[w]-$[w-1]))}return We(f,
g)},o.openRoute=(f,p)=>{let M=o.open("route",f.r,p,f.part.number),{leg:$}=f.part,P=$.accuracy_m===null?NaN:$.accuracy_m/1e3,Z=P>0?Math.min(2,1-Math.floor(Math.log10(
2*P))):2,D=10**-Z,g=Math.max(0,Z),w=(Math.round(o.kpAt(f,p)/D)*D).toLocaleString("en",{minimumFractionDigits:g,maximumFractionDigits:g}),S=Number.isNaN(P)?"accu\
racy not known":`± ${P} km`,b=h("p","kp",h("b","",`KP ${w} km`),` along the route from its start, ${S}. ${o.hereLines(p).join(". ")}.`);return ut(M,"h2").after(
b),M};let T=f=>document.querySelector(`[data-route="${f}"]`);function O(f,p){let M=f.wanted&&!f.away,$=T(p);if($){let P=$.querySelector("input");P&&(P.checked=f.
wanted),$.classList.toggle("off",!M),ut($,".when").textContent=f.away?` (not in ${o.year})`:""}f.shown!==M&&(f.shown=M,M?f.group.addTo(t):f.group.remove())}o.routes=
s,o.legs=a,s.forEach((f,p)=>{f.group.addTo(t);let M=T(p),$=M&&ut(M,".go"),P=$?.textContent??`Route ${p+1}`,Z=o.addLayer({key:`route-${p}`,title:P,parent:"routes",
show:w=>{f.wanted=w,O(f,p)},mark:()=>h("span",`number route-${p}`,String(p+1))}),D=()=>{o.open("route",p,null),o.visit(()=>o.frame(f.bounds))};o.addSearch({names:[
P,$?.title],kind:`route ${p+1}`,open:D});let g=M&&M.querySelector("input");g&&g.addEventListener("change",()=>Z.set(g.checked)),$&&$.addEventListener("click",D)}),
o.onYear(f=>s.forEach((p,M)=>{p.away=f!==null&&(p.since!==null&&f<p.since||p.until!==null&&f>p.until),O(p,M)}),s.flatMap(f=>[f.since,f.until])),o.onDraw(y),t.on(
"moveend",()=>{let f=t.getPixelBounds();u&&!u.contains(f)&&y(t.getZoom())}),o.onDraw(l)}function Ke(t,n,o,a){let e=t.getContainer(),s=nt("panel-toggle"),r=nt("card"),c=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),l=L.control.zoom().addTo(t),
u=()=>document.body.classList.contains("comparing"),E=!0,A=0;function y(){let P=!r.hidden,Z=E&&!P;s.setAttribute("aria-expanded",String(Z)),nt("panel-body").hidden=
!Z,n.classList.toggle("closed",!Z&&!P),n.classList.toggle("carded",P),e.parentElement?.parentElement?.classList.toggle("covered",Z||P),cancelAnimationFrame(A),A=
requestAnimationFrame(a)}function m(P){E=P,P&&p.close(),y()}s.addEventListener("click",()=>m(s.getAttribute("aria-expanded")!=="true"));function N(){let{width:P,
height:Z}=n.getBoundingClientRect(),D=n.classList.contains("closed"),g=t.attributionControl.getContainer()?.offsetHeight??0;if(!pt())return n.getBoundingClientRect().
left>=e.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,g+24]}:D?{paddingTopLeft:[76,Z+34],paddingBottomRight:[60,g+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[P+60,50]};let w=e.getBoundingClientRect(),S=D?null:n.getBoundingClientRect(),b=S&&S.top<w.top+40,j=S&&!b?Math.max(w.bottom-S.top,0)+14:
g+62,C=b?Math.max(w.right-S.left,0)+20:30,F=e.clientHeight<330;return{paddingTopLeft:[30,F||!D?20:Z+26],paddingBottomRight:[Math.min(C,w.width/2),Math.min(F?56:
j,w.height*.6)]}}function z(P){t.fitBounds(P,{...N(),animate:!1})}let k=null,x=()=>({at:t.getCenter(),zoom:t.getZoom()}),_=()=>{let P=x();return k!==null&&P.zoom===
k.to.zoom&&t.project(P.at).distanceTo(t.project(k.to.at))<2};function T(P){cancelAnimationFrame(A),requestAnimationFrame(()=>{let Z=_()&&k?k.from:x();t.fire("vi\
sit"),P(),k={from:Z,to:x()}})}function O(){if(!k||!_())return!1;let{from:P}=k;return k=null,t.fire("visit"),t.setView(P.at,P.zoom,{animate:!1}),!0}function f(){
let{paddingTopLeft:P,paddingBottomRight:Z}=N();t.options.minZoom=0;let D=t.getBoundsZoom(o.bounds,!1,L.point(P[0]+Z[0],P[1]+Z[1])),g=Math.floor(4*Math.min(t.getBoundsZoom(
o.window,!0),D))/4;t.getZoom()<g&&t.setZoom(g,{animate:!1}),t.setMinZoom(g)}let p=Lo(t,r,y);function M(){c.setPosition("bottomleft"),l.setPosition(pt()?"bottomr\
ight":"bottomleft"),m(!pt()&&!u())}let $=t.attributionControl.getContainer();return $?.addEventListener("click",P=>{P.target instanceof Element&&P.target.closest(
"a")||$.classList.toggle("open")}),M(),le(M),z(o.bounds),{expand:m,frame:z,visit:T,back:O,limit:f,card:p.open,closeCard:p.close}}function Lo(t,n,o){let a=ut(n,"\
.card-body"),e=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),s=null;function r(){if(!s)return!1;let{gone:l,from:u}=s,E=n.contains(
document.activeElement);return s=null,e.remove(),n.hidden=!0,a.replaceChildren(),l(),o(),u&&u.isConnected&&E&&u.focus({preventScroll:!0}),!0}function c(l,u,E=()=>{}){
let A=document.activeElement,y=n.contains(A),m=A===document.body?null:A,N=y&&s?s.from:m,z=y||!!(N&&N.matches(":focus-visible")),k=s;return s=null,k?.gone(),s={gone:E,
from:N},a.replaceChildren(l),a.scrollTop=0,u?e.setLatLng(u).addTo(t):e.remove(),n.hidden=!1,o(),z&&n.focus({preventScroll:!0}),l}return{open:c,close:r}}var Jt=[Fe,Ye,xe,Me,Ae],vo=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],Qt=null,Xt=null,te=null;ft(window).$||=t=>{let n=document.createElement("template");return n.innerHTML=
String(t).trim(),[n.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),ft(L.PosAnimation).include({run(t,n){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,n),this.fire("step").fire("end")}}));
function xo(t){let{crs:n=L.CRS.EPSG3857}=t.options;n===L.CRS.EPSG3857&&(t.project=(o,a=t.getZoom())=>{let e=L.latLng(o),s=2**a;if(e.ofLat!==e.lat||e.ofLng!==e.lng){
let{x:r,y:c}=n.latLngToPoint(e,0);Object.assign(e,{ofLat:e.lat,ofLng:e.lng,u:r,v:c})}return new L.Point((e.u||0)*s,(e.v||0)*s)})}async function Je(t){De(document.
body);let n=JSON.parse(nt("data").dataset.view||""),o=t.getContainer(),a=nt("panel");vo.forEach(([A,y])=>{t.createPane(A).style.zIndex=String(y)}),o.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),xo(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(nt("credits").innerHTML),o.setAttribute("role","application"),o.setAttribute("aria-roledescri\
ption","map");let e=!1,{layout:s,...r}=qe(t,a),{limit:c,...l}=Ke(t,a,n,()=>{e&&s()});n.icon&&(delete ft(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
n.icon));let u=ko(t,{...r,...l,layout:s},()=>e);t.setMaxBounds(n.window),c(),t.on("resize",c),o.setAttribute("aria-busy","true");let E={map:t,box:o,panel:a,...await Mo(
n,o)};Jt.forEach(A=>A(E,u)),e=!0,u.redraw(),o.removeAttribute("aria-busy"),Eo(t,u),[Qt,Xt,te]=[t,E,u]}function Eo(t,{redraw:n,layout:o}){let a=t.getContainer(),
e=!1,s=0;function r([c,...l]){cancelAnimationFrame(s),s=requestAnimationFrame(()=>{s=0,c(),l.length?r(l):a.classList.remove("unplaced")})}t.on("zoomanim dragsta\
rt visit",()=>{e=!0}),t.on("zoomend",()=>{e?a.classList.add("unplaced"):n()}),t.on("moveend",()=>{e?r(a.classList.contains("unplaced")?[()=>n(!1),o]:[o]):o(),e=
!1}),t.on("viewreset",()=>{s||o()})}async function Mo(t,n){try{let[o,a]=await Promise.all(["ground","data"].map(r=>Be(nt(r).textContent||"",(c,l)=>new L.LatLng(
c,l)))),{features:e,...s}=a;return{data:{...s,...t},ground:o,features:_e(e)}}catch(o){let a=h("p","unread","The map cannot be drawn: this browser is from before\
 2023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");throw a.setAttribute("role","alert"),n.append(a),o}}function ko(t,n,o){
let a=[],e=[],s=!1;function r(u=!0){let E=t.getZoom();a.forEach(A=>A(E)),u&&n.layout()}function c(){!o()||s||(r(),e.forEach(u=>u()),l.state.changed())}let l={...n,
redraw:r,year:null,only:null,failed:new Set,layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(u,E,A)=>{
l.state.entries.set(u,{get:E,set:A})}},depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(u,E)=>l.open("route",u.r,E),highlight:()=>{},
onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],open:(u,E,A)=>l.card(h("div"),A),show:()=>{},find:()=>[],onDraw:u=>{a.push(u)},onLayers:u=>{e.push(u)},
addSearch:u=>{l.entries.push(u)},onYear:(u,E=[])=>{l.years.push(u),E.forEach(A=>l.dates.add(A))},together(u){let E=s;s=!0,u(),s=E,c()},addLayer({key:u,title:E,group:A,
shown:y=!0,parent:m="",count:N=null,show:z=null,mark:k=null}){let x={key:u,title:E,parent:m,count:N,mark:k,first:y,shown:!1,set(_){x.shown!==_&&(x.shown=_,A&&(_?
A.addTo(t):A.remove()),z&&z(_),c())}};return l.layers.push(x),x.set(y),x}};return l}Jt.splice(-1,0,ge);return ln(So);})();
