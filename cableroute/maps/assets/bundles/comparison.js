var cableroute=(()=>{var Dt=Object.defineProperty;var on=Object.getOwnPropertyDescriptor;var sn=Object.getOwnPropertyNames;var an=Object.prototype.hasOwnProperty;var rn=(t,n)=>{for(var o in n)Dt(t,o,{get:n[o],enumerable:!0})},cn=(t,n,o,r)=>{if(n&&typeof n=="object"||typeof n=="function")for(let e of sn(n))!an.call(t,e)&&
e!==o&&Dt(t,e,{get:()=>n[e],enumerable:!(r=on(n,e))||r.enumerable});return t};var ln=t=>cn(Dt({},"__esModule",{value:!0}),t);var Mo={};rn(Mo,{given:()=>Xt,map:()=>Qt,shared:()=>te,start:()=>Je});var ce=window.matchMedia("(max-width: 760px), (max-height: 480px)"),pt=()=>ce.matches,le=t=>ce.addEventListener("change",t);function st(t){let n=document.getElementById(
t);if(!n)throw new Error(`the page has no ${t}`);return n}function ut(t,n){let o=t.querySelector(n);if(!o)throw new Error(`the page has no ${n}`);return o}function h(t,n,...o){
let r=document.createElement(t);return n&&(r.className=n),r.append(...o),r}function gt(t){let n=t.getContext("2d");if(!n)throw new Error("this browser paints on\
 no canvas");return n}var ft=t=>t,Mt=(t,n)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**n);function ue({things:t,order:n},o,r){if(!t.length)return;let e=st("cross-out"),s=st("crossed-out"),a=st("failing-said"),c=h("style"),l=t.map(({name:k},A)=>{let I=h(
"option","",k);return I.dir="auto",I.value=String(A),I});new Set(t.map(({kind:k})=>k)).forEach(k=>{let A=h("optgroup","",...l.filter((I,O)=>t[O].kind===k));A.label=
k,e.append(A)}),document.head.append(c);let u=[],E=k=>u.filter(A=>t[A].routes.includes(k)),v=k=>k.flatMap((A,I)=>[...I?[", "]:[],h("bdi","",A)]);function y(){o.
forEach((k,A)=>{let I=E(A).map(N=>t[N].name),O=ut(k,".words");k.classList.toggle("failed",I.length>0),O.querySelector(".fails")?.remove(),I.length&&O.append(h("\
small","fails",h("span","","fails:")," ",...v(I)))})}function g(){s.replaceChildren(...u.map(k=>{let A=h("button","crossed",h("bdi","",t[k].name));return A.type=
"button",A.setAttribute("aria-label",`Put back ${t[k].name}`),A.addEventListener("click",()=>{z(u.filter(I=>I!==k)),e.focus()}),A}))}function B(){let k=n.filter(
N=>!E(N).length),[A]=k,I=`${k.length} of ${o.length} routes are left`,O=n[0]===A?"the shortest is still route":"the shortest is now route";a.textContent=u.length?
k.length?`${I}; ${O} ${A+1}.`:"No route of the table is left; a new search may find others.":""}function z(k){u=k,e.value="",l.forEach((O,N)=>{O.disabled=u.includes(
N)});let A=o.map((O,N)=>N).filter(O=>E(O).length),I=O=>A.map(N=>`main ${O}.route-${N}`).join(",");c.textContent=A.length?`${I("path.line")},${I("path.over")},${I(
"path.casing")}{stroke-opacity:.14}${I("path.band")}{opacity:0}${I("text.along")},${I(".number.on-map")}{opacity:.35}`:"",y(),g(),B(),r.state.changed()}e.addEventListener(
"change",()=>{e.value&&z([...u,Number(e.value)])}),r.state.add("without",()=>u.map(k=>encodeURIComponent(t[k].id)).join(","),k=>{let A=k.split(",").map(I=>{try{
return decodeURIComponent(I)}catch{return""}});z(t.map((I,O)=>O).filter(I=>A.includes(t[I].id)))})}var vt=.0033528106647474805,St=6378137*(1-vt),un=63710088e-1,yt=t=>t*Math.PI/180,Pt=t=>t*180/Math.PI;function de(t){let n=t*(40680631590769-St*St)/(St*St);return[
1+n/16384*(4096+n*(-768+n*(320-175*n))),n/1024*(256+n*(-128+n*(74-47*n)))]}var fe=(t,n,o,r)=>t*n*(r+t/4*(o*(2*r**2-1)-t/6*r*(4*n**2-3)*(4*r**2-3)));function pe(t,n,o,r,e,s,a){
let c=vt/16*n*(4+vt*(4-3*n));return t+(1-c)*vt*o*(r+c*e*(a+c*s*(2*a**2-1)))}function Ot(t,n){let o=Math.round((n.lng-t.lng)/360)*360,r=yt(n.lng-t.lng-o),e=Math.
atan((1-vt)*Math.tan(yt(t.lat))),s=Math.atan((1-vt)*Math.tan(yt(n.lat))),[a,c,l,u]=[Math.sin(e),Math.cos(e),Math.sin(s),Math.cos(s)],E=r;for(let y=0;y<100;y++){
let g=Math.sin(E),B=Math.cos(E),z=u*g,k=c*l-a*u*B,A=Math.hypot(z,k),I=a*l+c*u*B;if(A<1e-15&&I>0)return{m:0,bearing:0,exact:!0};let O=Math.atan2(A,I),N=A?c*u*g/A:
0,f=1-N**2,p=f>1e-12?I-2*a*l/f:0,M=pe(r,f,N,O,A,I,p);if(Math.abs(M)>Math.PI+1e-9)break;if(Math.abs(M-E)<1e-12){let[$,P]=de(f);return{m:St*$*(O-fe(P,A,I,p)),bearing:(Pt(
Math.atan2(z,k))+360)%360,exact:!0}}E=M}let v=Math.sin(yt(n.lat-t.lat)/2)**2+Math.cos(yt(t.lat))*Math.cos(yt(n.lat))*Math.sin(r/2)**2;return{m:2*un*Math.asin(Math.
sqrt(Math.min(v,1))),exact:!1,bearing:(Pt(Math.atan2(u*Math.sin(r),c*l-a*u*Math.cos(r)))+360)%360}}function dn(t,n,o){let r=(1-vt)*Math.tan(yt(t.lat)),e=1/Math.
hypot(1,r),s=r*e,a=Math.sin(yt(n)),c=Math.cos(yt(n)),l=Math.atan2(r,c),u=e*a,E=1-u**2,[v,y]=de(E),g=o/(St*v),B=g;for(let p=0,M=!1;p<100&&!M;p++){let $=g+fe(y,Math.
sin(B),Math.cos(B),Math.cos(2*l+B));M=Math.abs($-B)<1e-13,B=$}let z=Math.sin(B),k=Math.cos(B),A=Math.cos(2*l+B),I=s*z-e*k*c,O=Math.atan2(s*k+e*z*c,(1-vt)*Math.hypot(
u,I)),N=Math.atan2(z*a,e*k-s*z*c),f=pe(0,E,u,B,z,k,A);return{lat:Pt(O),lng:t.lng+Pt(N-f)}}function jt(t,n){let{m:o,bearing:r}=Ot(t,n),e=Math.max(1,Math.min(200,
Math.ceil(o/5e4))),s=t.lng;return[t,...Array.from({length:e},(a,c)=>{let l=c+1<e?dn(t,r,o*(c+1)/e):n;return s=l.lng+360*Math.round((s-l.lng)/360),{lat:l.lat,lng:s}})]}var fn=t=>{let n=[...t];return n.length>90?`${n.slice(0,89).join("")}…`:t},Tt=t=>t.replace(/^[+−]/,n=>n==="+"?"−":"+"),pn=t=>h("span",`number route-${t}`,
String(t+1));function he(t){let n=pn(t);return n.setAttribute("role","img"),n.setAttribute("aria-label",`Route ${t+1}`),n}var me=(t,n)=>{let o=h("button","",t);
return o.type="button",o.addEventListener("click",n),o};function hn([t,n,o]){return t===null?h("td","",h("span","none",o?"not sure":"not known"),h("small","",o?
`${n}; likely ${o}`:String(n))):h("td","",h("span","figure",t),...n===void 0?[]:[h("small","",`${n} to ${o}`)])}function ge({map:t,data:n},o){if(!n.comparison)return;
let r=mn(o);ue(n.comparison.failures,r,o),n.comparison.paired>1&&gn(t,n.comparison,r,o)}function mn(t){let n=st("compared"),[o]=n.tBodies,r=ut(n,"thead"),e=st("\
compared-box"),s=[...o.rows],a=[...r.querySelectorAll("th")],c=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scr\
ipted");let l=[0,1];function u(v,y){l=[v,y];let g=k=>{if(v===0)return Number(k.dataset.route);let{value:A}=k.cells[v].dataset;return A===void 0?NaN:Number(A)},B=s.
map(k=>({row:k,value:g(k)})).sort((k,A)=>Number.isNaN(k.value)||Number.isNaN(A.value)?Number(Number.isNaN(k.value))-Number(Number.isNaN(A.value)):y*(k.value-A.value)),
z=document.activeElement;o.append(...B.map(({row:k})=>k)),z&&o.contains(z)&&z.focus({preventScroll:!0}),a.forEach((k,A)=>{k.hasAttribute("aria-sort")&&k.setAttribute(
"aria-sort",A!==v?"none":y>0?"ascending":"descending")})}a.forEach((v,y)=>{v.querySelector("button")?.addEventListener("click",()=>{u(y,l[0]===y?-l[1]:1),t.state.
changed()})}),t.state.add("sort",()=>l[0]===0&&l[1]>0?"":`${l[1]<0?"-":""}${l[0]}`,v=>{let y=/^(-?)(\d{1,3})$/.exec(v),g=y?Number(y[2]):0;a[g]&&a[g].hasAttribute(
"aria-sort")&&u(g,y&&y[1]?-1:1)}),s.forEach(v=>v.addEventListener("click",y=>{y.target instanceof Element&&y.target.closest("button, a")||String(window.getSelection())||
t.visit(()=>t.frame(t.routes[Number(v.dataset.route)].bounds))}));let E=t.highlight;return t.highlight=v=>{E(v);let y=v>=0&&c.matches&&s[v];if(!y||y.matches(":h\
over")||y.contains(document.activeElement))return;let g=y.getBoundingClientRect(),B=e.getBoundingClientRect(),z=B.top+r.getBoundingClientRect().height;g.top<z?e.
scrollTop-=z-g.top:g.bottom>B.bottom&&(e.scrollTop+=Math.min(g.bottom-B.bottom,g.top-z))},s}function gn(t,n,o,r){let e=document.documentElement,s=n.paired,a=o.map(
m=>m.querySelector("button.pick")),c=["pick-0","pick-1"].map(m=>st(m)),l=st("pick-clear"),u=st("pair-said"),E=st("pair-body"),v=u.textContent||"",y=m=>ut(o[m],"\
.go").textContent||"";c.forEach(m=>m.append(...o.slice(0,s).map((w,S)=>{let b=h("option","",`${S+1} · ${fn(y(S))}`);return b.dir="auto",b.value=String(S),b})));
let g=h("style");document.head.append(g);let B=[null,null];function z(m,w){let[S,b]=m<w?[m,w]:[w,m],j=n.pairs[S*s-S*(S+1)/2+b-S-1];if(m<w)return j;let{apart:C}=j;
return{...j,spans:[j.spans[1],j.spans[0]],apart:C&&{...C,kp:[C.kp[1],C.kp[0]],at:[C.at[1],C.at[0]]},more:j.more.map(([F,i,x])=>F===null?[null,i,x&&Tt(x)]:i===void 0?
[Tt(F)]:[Tt(F),Tt(x||""),Tt(i)])}}t.createPane("shared").style.zIndex="405";let k=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-e\
dge"}),A=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-mark"}),I=L.layerGroup(),O=null;function N(m,w,S){let{dots:b}=r.routes[m],
j=[],C=F=>L.point(F.x+F.ox,F.y+F.oy);for(let F=0;F<b.length;F++){let i=b[F],x=b[F+1];i.km>=w&&i.km<=S&&j.push(C(i)),!(!x||x.km<=i.km)&&[w,S].forEach(T=>{if(T<=i.
km||T>=x.km)return;let R=(T-i.km)/(x.km-i.km);j.push(C(i).multiplyBy(1-R).add(C(x).multiplyBy(R)))})}return j}function f(m,w){let S=z(...m);return m.flatMap((b,j)=>(r.
routes[b].shown?S.spans[j]:[]).map(([C,F])=>N(b,C,F).map(i=>t.unproject(i,w)))).filter(b=>b.length)}function p(){let[m,w]=B;return m!==null&&w!==null?[m,w]:null}
function M(m){let w=p();if([k,A].forEach(b=>{w?b.addTo(t):b.remove()}),!w)return;let S=f(w,m);[k,A].forEach(b=>b.setLatLngs(S))}r.onLines(M);function $(m,w){if(I.
clearLayers(),O=null,!w)return;let S=C=>r.routes[C].bounds.getCenter().lng,b=w.at.map(([C,F],i)=>L.latLng(C,F+360*Math.round((S(m[i])-F)/360))),j=jt(b[0],b[1]);
O=L.latLngBounds(j),I.addLayer(L.polyline(j,{pane:"shared",interactive:!1,className:"gap-edge",weight:6})),I.addLayer(L.polyline(j,{pane:"shared",interactive:!1,
className:"gap",weight:2.5})),b.forEach(C=>I.addLayer(L.circleMarker(C,{pane:"shared",interactive:!1,className:"gap-end",radius:9}))),I.addLayer(L.marker([(b[0].
lat+b[1].lat)/2,(b[0].lng+b[1].lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"gap-holder",iconSize:[0,0],html:h("span","gap-km",`${w.
km} km`)})}))}function P(m,w){let S=[...o[m].cells].find(b=>b.dataset.column===w);return h("td","",...[...S?S.childNodes:[]].map(b=>b.cloneNode(!0)))}function D(m){
let[w,S]=m,b=z(w,S),j=b.spans.every(U=>!U.length),C=(U,...W)=>h("div","fact",h("dt","",U),h("dd","",...W)),F=(U,W)=>h("b","figure",`${U} ${W}`),i=([U,W,Q,J],K)=>[
F(U,"km"),` (${W} %) `,h("small","",U==="0"?K:`land ${Q} km, sea ${J} km; ${K}`)],x=h("dl","facts",C("Common section",...i(b.common_section,"the same segment of\
 one system, or the same trench")),C("Same corridor",...i(b.same_corridor,"lines nearer than their accuracy: not known to be apart")),...b.ends_km==="0"?[]:[C("\
Common ends",F(b.ends_km,"km")," ",h("small","","left out"))],C("Least separation",b.apart?F(b.apart.km,"km"):h("span","none","not known")," ",h("small","",b.apart?
`at KP ${b.apart.kp[0]} of ${w+1} and KP ${b.apart.kp[1]} of ${S+1}`:"below the accuracy of the lines somewhere"))),T=h("div","buttons");j||T.append(me("Show wh\
at they share",()=>r.visit(()=>r.frame(L.latLngBounds(f(m,t.getZoom()).flat()))))),$(m,b.apart);let R=O;R&&T.append(me("Show where they are nearest",()=>r.visit(
()=>r.frame(R.pad(2)))));let q=h("tr","",h("th","","Measure"),h("th","",he(w)),h("th","",he(S)),h("th","",`How much more ${S+1} has`));[...q.cells].forEach(U=>{
U.scope="col"});let Y=h("table","differences",h("caption","unseen",`Differences between route ${w+1} and route ${S+1}`),h("thead","",q),h("tbody","",...n.measures.
map(({key:U,title:W},Q)=>{let J=h("th","",h("bdi","",W));J.scope="row";let K=h("tr","",J,P(w,U),P(S,U),hn(b.more[Q]));return K.dataset.measure=U,K}))),V=["place\
s","groups and straits","countries"].map((U,W)=>{let Q=b.passed[W].flatMap((J,K)=>[...K?[", "]:[],h("bdi","",J)]);return h("p","passed",h("b","",`Both pass thes\
e ${U}: `),...Q.length?Q:["none known"])});st("pair-marks").hidden=j,E.replaceChildren(x,T,Y,...V),u.textContent=`Routes ${w+1} and ${S+1}: common section ${b.common_section[0]}\
 km, same corridor ${b.same_corridor[0]} km (${b.same_corridor[1]} %).`}function Z(m,w=!0){B=m,c.forEach((C,F)=>{C.value=String(B[F]??"")}),a.forEach((C,F)=>{C&&
C.setAttribute("aria-pressed",String(B.includes(F)))}),o.forEach((C,F)=>C.classList.toggle("picked",B.includes(F)));let S=B.flatMap(C=>C??[]),b=p(),j=!!b;if(r.only=
b,l.hidden=!S.length,st("pick-best").hidden=j,document.body.classList.toggle("paired",j),e.classList.toggle("has-pair",j),b){let[C,F]=b;w&&r.closeCard();let i=x=>`\
.has-pair:not(.has-hot) main ${x}:not(.route-${C}, .route-${F})`;g.textContent=`${["path.line","path.over","path.casing"].map(i).join(",")}{stroke-opacity:.16}${[
"text.along",".number.on-map"].map(i).join(",")}{opacity:.35}`,S.forEach(x=>r.routes[x].parts.forEach(T=>[T.casing,T.line,T.over].forEach(R=>R?.bringToFront()))),
I.addTo(t),D(b)}else g.textContent="",I.remove(),E.replaceChildren(),u.textContent=S.length?`Route ${S[0]+1} is picked; pick another.`:v;if(r.redraw(),b&&w){let[
C,F]=b.map(i=>r.routes[i].bounds);r.visit(()=>r.frame(L.latLngBounds(C.getSouthWest(),C.getNorthEast()).extend(F)))}r.state.changed()}a.forEach((m,w)=>{m&&m.addEventListener(
"click",()=>{let S=B.flatMap(b=>b===w?[]:b??[]);B.includes(w)?Z([S[0]??null,null]):S.length?Z([S[S.length-1],w]):Z([w,null])})}),c.forEach((m,w)=>m.addEventListener(
"change",()=>{let S=[B[0],B[1]],b=m.value===""?null:Number(m.value);b!==null&&S[1-w]===b&&(S[1-w]=S[w]),S[w]=b,Z(S)})),st("pick-best").addEventListener("click",
()=>{Z(n.best),c[0].focus()}),l.addEventListener("click",()=>{Z([null,null]),c[0].focus()}),r.state.add("pair",()=>(p()||[]).map(m=>m+1).join(","),m=>{let[,w,S]=/^(\d{1,3}),(\d{1,3})$/.
exec(m)||["","0","0"],b=Number(w)-1,j=Number(S)-1;b!==j&&Math.min(b,j)>=0&&Math.max(b,j)<s?Z([b,j],!1):p()&&Z([null,null])})}var yn='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',ye=t=>t.slice(1).reduce((n,o,r)=>n+o.distanceTo(t[r]),0);function Zt(t,...[
n,o,r,e,s=0]){let a=h("span",`catalogue-name ${o}`,h("bdi","",n)),c=t.containerPointToLayerPoint([r,e]);return a.style.transform=`translate(${c.x.toFixed(1)}px,\
 ${c.y.toFixed(1)}px)`+(s?` rotate(${s.toFixed(3)}rad)`:""),a}function bn(t,n){let o=[];return t.forEach(r=>{for(let e=0;e+1<r.length;e++){let s=e+1;for(;s+1<r.
length&&r[e].distanceTo(r[s])<n;)s++;let a=r[e],c=r[s],l=a.distanceTo(c);l<n||l<.985*ye(r.slice(e,s+1))||o.push([a,c])}}),o}function be({map:t,pane:n,partsOf:o,
nameOf:r,colourOf:e}){let s=gt(document.createElement("canvas"));s.font=yn;let a=new Map;function c(y){let g=a.get(y)??s.measureText(y).width;return a.set(y,g),
g}let l=y=>o(y).map(g=>g.map(B=>t.layerPointToContainerPoint(B)));function u(y,g,B,{size:z,free:k,take:A}){let I=r(y),O=c(I)+4,N=bn(g,O),f=Math.max(1,Math.floor(
N.length/24));for(let p=0;p<N.length;p+=f){let[M,$]=N[(p+y*7*f)%N.length];$.x<M.x&&([M,$]=[$,M]);let P=M.add($).divideBy(2),D=$.subtract(M),Z=Math.hypot(D.x,D.y),
m=L.point(D.x/Z,D.y/Z),w=L.point(m.y,-m.x),S=O/5+6,b=[-2,-1,0,1,2].map(F=>P.add(m.multiplyBy(F*O/5)).subtract([O/10+3,7]));if(!b.every(({x:F,y:i})=>F>4&&i>4&&F<
z.x-60&&i<z.y-30)||!b.every(({x:F,y:i})=>k(F,i,S,14)))continue;b.forEach(({x:F,y:i})=>A(F,i,S,14));let j=P.subtract(m.multiplyBy(O/2-2)).add(w.multiplyBy(6.5)),
C=B(I,"of-system",j.x,j.y,Math.atan2(D.y,D.x));return C.style.color=e(y),C.dataset.system=String(y),C}return null}function E(y,g,B){y.map(z=>{let k=l(z);return{
system:z,parts:k,length:k.reduce((A,I)=>A+ye(I),0)}}).sort((z,k)=>k.length-z.length).slice(0,pt()?12:60).forEach(({system:z,parts:k})=>u(z,k,g,B))}function v(y){
if(n.querySelectorAll(".lit").forEach(M=>M.remove()),n.classList.toggle("one",y!==null),y===null)return;let g=(...M)=>{let $=Zt(t,...M);return $.classList.add("\
lit"),n.append($),$},B=t.getSize(),z=l(y);if(u(y,z,g,{size:B,free:()=>!0,take:()=>{}}))return;let A=z.flat().filter(({x:M,y:$})=>M>4&&$>14&&M<B.x-4&&$<B.y-30);if(!A.
length)return;let I=r(y),O=c(I),{x:N,y:f}=A[A.length>>1],p=g(I,"of-system",Math.max(4,Math.min(N-O/2,B.x-O-8)),f-18);p.style.color=e(y),p.dataset.system=String(
y)}return{widthOf:c,nameSystems:E,nameOne:v}}function we(t){let n=new Map,o=[],r=new Array(5).fill(0);return t.forEach((s,a)=>(s.places||[]).forEach(c=>{let l=n.get(c);l?l.push(a):n.set(c,[a])})),t.map((s,a)=>a).
sort((s,a)=>(t[a].places||[]).length-(t[s].places||[]).length).forEach(s=>{let a=r.map(c=>c/(4*t.length));(t[s].places||[]).forEach(c=>(n.get(c)||[]).forEach(l=>{
o[l]!==void 0&&a[o[l]]++})),o[s]=a.indexOf(Math.min(...a)),r[o[s]]++}),o}function Le(t,n){let o=new Map,r=a=>{let c=o.get(a)||{users:new Set,turn:0,next:[],order:[]};
return o.set(a,c),c},e=a=>`${a.lat.toFixed(2)} ${a.lng.toFixed(2)}`,s=t.map(({latlngs:a})=>a.slice(1).map((c,l)=>{let u=e(a[l]),E=e(c);return u<E?{key:`${u} ${E}`,
sense:1}:{key:`${E} ${u}`,sense:-1}}));t.forEach(({item:a},c)=>s[c].forEach(({key:l})=>r(l).users.add(a.system))),s.forEach(a=>a.slice(1).forEach(({key:c,sense:l},u)=>{
let E=a[u];r(E.key).next.push([c,l*E.sense]),r(c).next.push([E.key,l*E.sense])})),o.forEach(a=>{if(a.turn)return;a.turn=1;let c=[a];for(let l=c.pop();l;l=c.pop())
for(let[u,E]of l.next){let v=r(u);v.turn||(v.turn=l.turn*E,c.push(v))}}),o.forEach(a=>{a.order=[...a.users].sort((c,l)=>n[l]-n[c]||c-l)}),t.forEach((a,c)=>{let{
facts:{from:l,to:u},system:E}=a.item,v=s[c].map(({key:y,sense:g})=>{let{order:B,turn:z}=r(y);return g*z*(B.indexOf(E)-(B.length-1)/2)});v.some(y=>y)&&(a.slots=a.
latlngs.map((y,g)=>g===0&&typeof l=="number"||g===v.length&&typeof u=="number"?0:((v[g-1]??v[g])+(v[g]??v[g-1]))/2))})}var wn=11,Ln=3.2,xn=6e4,vn=["out of service","retired","cancelled"],Rt="schematic",En=["inferred",Rt,"assumed"],$t=t=>t==="in service"?"live":vn.includes(t)?"go\
ne":"plan",qt=t=>En.includes(t.confidence||""),Gt=t=>t.confidence===Rt?Rt:qt(t)?"modelled":"known",Mn={modelled:"9 2.5",[Rt]:"9 2.5 2 2.5"},Ct=t=>Number(String(
t||"").slice(0,4))||null,xe=t=>t.length>32?`${t.slice(0,30)}…`:t;function kn(t){let n=t.reduce((o,r)=>r.length>o.length?r:o);return n[n.length>>1]}function Ut(t){
let n=[h("bdi","en clip",t.name)];if(t.name_ar){let o=h("span","ar clip",t.name_ar);o.lang="ar",o.dir="rtl",n.push(" ",o)}return n}function ve({map:t,data:n,box:o,
panel:r,features:e},s){let a=!n.routes.length,c=t.createPane("catalogue-hot"),l=t.createPane("catalogue-names");Object.assign(c.style,{zIndex:"395",pointerEvents:"\
none"}),Object.assign(l.style,{zIndex:"605",pointerEvents:"none"});let u=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),E=L.canvas({pane:"catalogue-hot",padding:.25}),
v=L.circle([0,0],{radius:10,pane:"accuracy",className:"accuracy",interactive:!1});function y(){let d=getComputedStyle(document.documentElement),_=G=>d.getPropertyValue(
`--${G}`).trim();return{soft:_("soft"),ink:_("ink"),halo:_("halo"),land:_("land"),routes:Array.from({length:7},(G,H)=>_(`route-${H}`))}}let g=y(),B=a?we(e.systems):
[],z=d=>{let _=$t(e.systems[d].status);return!a||_==="gone"?g.soft:g.routes[B[d]]};function k(d){let _=$t(e.systems[d.system].status),G=qt(d);return{color:z(d.system),
weight:_==="gone"?1.2:G?1.5:2.2,opacity:a?.95:.75,lineCap:_==="plan"?"round":"butt",dashArray:_==="plan"?"0.1 4":_==="gone"?"2 4":Mn[Gt(d)]}}let[[,A],[,I]]=n.window,
O=d=>{let _=d.map(X=>X.lng),G=[d],H=_.reduce((X,rt)=>Math.min(X,rt)),tt=_.reduce((X,rt)=>Math.max(X,rt));return H<A&&G.push(d.map(X=>L.latLng(X.lat,X.lng+360))),
tt>I&&G.push(d.map(X=>L.latLng(X.lat,X.lng-360))),G},N=e.segments.map((d,_)=>{let G=d.line,H=L.polyline(O(G),{renderer:u,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,
...k(d)});return H.on("mouseover",X=>F(d.system,X.latlng)),H.on("mouseout",()=>F(null)),H.on("click",X=>s.open("system",d.system,X.latlng,_)),ft(H).system=e.systems[d.
system].name,{item:d,latlngs:G,line:H,slots:null,drawn:null}}),f=e.systems.map(()=>[]);if(N.forEach(d=>f[d.item.system].push(d)),N.reduce((d,{latlngs:_})=>d+_.length,
0)<=xn){let d=f.map(_=>{let G=_.flatMap(({latlngs:H})=>H.map(tt=>tt.lat));return G.reduce((H,tt)=>H+tt,0)/(G.length||1)});Le(N,d)}function p(d){let _=Mt(20,d)/1e3,
G=Math.min(Ln,wn/_);N.forEach(H=>{let{slots:tt}=H;if(!tt||!Z(H))return;let X=H.latlngs.map(it=>t.project(it,d)),rt=X.map((it,lt)=>{let bt=X[Math.max(lt-1,0)],at=X[Math.
min(lt+1,X.length-1)].subtract(bt),mt=Math.hypot(at.x,at.y)||1,ht=tt[lt]*G;return t.unproject([it.x-at.y/mt*ht,it.y+at.x/mt*ht],d)});H.drawn=rt,H.line.setLatLngs(
O(rt))}),w!==null&&C(w)}let M={live:!1,plan:!1,gone:!1},$=L.layerGroup(),P=null,D=d=>{let{ready:_,over:G}=e.systems[d];return P===null||(Ct(_)||0)<=P&&(Ct(G)||1/0)>=
P},Z=({item:d})=>M[$t(e.systems[d.system].status)]&&D(d.system);function m(){N.forEach(d=>{let _=Z(d);_!==$.hasLayer(d.line)&&(_?$.addLayer(d.line):$.removeLayer(
d.line))})}$.addTo(t),s.onYear(d=>{P=d,m(),ct(),nn()},[...e.systems.flatMap(d=>[Ct(d.ready),Ct(d.over)]),...e.incidents.map(d=>d.lat===void 0?null:Ct(d.start))]);
let w=null,S=null,b=L.layerGroup().addTo(t),j=L.tooltip({direction:"top",className:"tip",offset:[0,-6]});function C(d){if(w=d,b.clearLayers(),o.classList.toggle(
"has-hot-system",d!==null),document.querySelectorAll(".systems .hot").forEach(G=>G.classList.remove("hot")),a&&ee(d),d===null)return;let _=document.querySelector(
`.systems [data-system="${d}"]`);_&&_.classList.add("hot"),f[d].forEach(G=>{let H=k(G.item),tt=O(G.drawn||G.latlngs),X=a?H.color:g.ink,{weight:rt=0}=H;[{color:g.
halo,weight:rt+5},{...H,color:X,weight:rt+1.5,opacity:1}].forEach(lt=>L.polyline(tt,{renderer:E,pane:"catalogue-hot",interactive:!1,smoothFactor:1,...lt}).addTo(
b))})}function F(d,_){if(C(d===null?S:d),d===null||!_){j.remove();return}j.setLatLng(_).setContent(h("bdi","clip",e.systems[d].name)).addTo(t)}function i(d){v.remove(),
d&&d.accuracy_m&&d.lat!==void 0&&d.lon!==void 0&&v.setLatLng([d.lat,d.lon]).setRadius(d.accuracy_m).addTo(t)}let x=d=>s.open("place",d,U[d].latlng),T=e.places.map(
()=>0);e.systems.forEach(d=>(d.places||[]).forEach(_=>{T[_]++}));let R=[],q=L.layerGroup(),Y=[],V=new Set(n.routes.flatMap(({legs:d})=>[{at:d[0],last:!1},{at:d[d.
length-1],last:!0}]).map(({at:[d,_],last:G})=>e.legs[d].facts[_===G?"from":"to"])),U=e.places.map((d,_)=>{let G=L.latLng(d.lat,d.lon);if(d.role==="other"){let it=L.
circleMarker(G,{renderer:u,pane:"catalogue",radius:a?3.2:4,weight:1.3,fillOpacity:1,color:g.ink,fillColor:g.land,bubblingMouseEvents:!1});return it.on("click",()=>x(
_)),it.on("mouseover",()=>{j.setLatLng(G).setContent(h("span","",...Ut(d))).addTo(t)}).on("mouseout",()=>j.remove()),q.addLayer(it),R.push(it),Y.push({latlng:G,
text:d.name,rank:T[_],className:"of-place",off:!1}),{latlng:G}}let H=h("span","place-name",...Ut(d)),tt=d.role==="station",X=tt?14:8,rt=L.marker(G,{icon:L.divIcon(
{className:`place ${d.role}`,html:h("div","dot",h("i"),H),iconSize:[X,X]}),zIndexOffset:tt?200:-200,riseOnHover:!0}).addTo(t);return rt.getElement()?.setAttribute(
"aria-label",[d.name,d.name_ar].filter(Boolean).join(" ")),tt||rt.bindTooltip(h("span","",...Ut(d)),{direction:"top",className:"tip"}),rt.on("click",()=>x(_)),rt.
on("keypress",it=>{it.originalEvent.key==="Enter"&&x(_)}),s.addLabel({latlng:G,element:H,dot:!0,rank:tt?V.has(_)?3:2:0}),{latlng:G}});s.places=U;let W=e.stretches.
map((d,_)=>{let G=d.line,H=L.polyline(G,{renderer:u,pane:"catalogue",smoothFactor:1,bubblingMouseEvents:!1,color:g.ink,weight:1.6,opacity:.7,dashArray:qt(d)?"5 \
3":void 0});return H.on("click",tt=>s.open("stretch",_,tt.latlng)),H.on("mouseover",tt=>{j.setLatLng(tt.latlng).setContent(h("bdi","clip",d.name)).addTo(t)}).on(
"mouseout",()=>j.remove()),{item:d,latlngs:G,line:H}}),Q=L.layerGroup(W.map(({line:d})=>d)),J=ft(L.CircleMarker).extend({_updatePath(){let d=this._renderer,_=this.
_point,G=this._radius,H=d._ctx;!d._drawing||this._empty()||(H.beginPath(),H.moveTo(_.x,_.y-G),H.lineTo(_.x+G,_.y),H.lineTo(_.x,_.y+G),H.lineTo(_.x-G,_.y),H.closePath(),
d._fillStroke(H,this))}}),K=L.layerGroup(),ot=[];e.incidents.forEach((d,_)=>{if(d.lat===void 0||d.lon===void 0)return;let G=L.latLng(d.lat,d.lon),H=new J(G,{renderer:u,
pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:g.halo,fillColor:g.ink,bubblingMouseEvents:!1});H.on("click",()=>s.open("incident",_,G)),H.on("mouseo\
ver",()=>{j.setLatLng(G).setContent(h("bdi","clip",`${d.start}: ${d.name}`)).addTo(t)}).on("mouseout",()=>j.remove()),ot.push({latlng:G,lozenge:H,text:String(d.
start).slice(0,7),rank:1e3,className:"of-incident",year:Ct(d.start),hidden:!0,off:!1})});function ct(){ot.forEach(d=>{let _=P===null||d.year===null||d.year===P;
d.off=!_,_?K.addLayer(d.lozenge):K.removeLayer(d.lozenge)})}ct();let nt={live:0,plan:0,gone:0};e.systems.forEach(d=>{nt[$t(d.status)]++}),[["live","In service"],
["plan","Planned or not verified"],["gone","Out of service or cancelled"]].filter(([d])=>nt[d]).forEach(([d,_])=>s.addLayer({key:`systems-${d}`,title:_,parent:"\
systems",count:nt[d],shown:a&&d!=="gone",show:G=>{M[d]=G,m()}})),Y.length&&s.addLayer({key:"stations",parent:"stations",title:a?"Landing stations":"Other landin\
g stations",group:q,count:Y.length,shown:!0,show:d=>{Y.forEach(_=>{_.off=!d})}}),W.length&&s.addLayer({key:"paths",parent:"paths",title:"Crossing paths",group:Q,
count:e.paths.length,shown:a}),ot.length&&s.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:K,count:ot.length,shown:a,show:d=>{ot.forEach(_=>{
_.hidden=!d})}});let{widthOf:dt,nameSystems:Qe,nameOne:ee}=be({map:t,pane:l,partsOf:d=>f[d].flatMap(({line:_})=>ne(_)),nameOf:d=>xe(e.systems[d].name),colourOf:z}),
Xe=d=>Math.round((pt()?.4:1)*(d<3?24:d<5?70:130)),ne=d=>$.hasLayer(d)&&ft(d)._parts||[];s.addInk((d,_)=>{let G=[],H=t.getPixelOrigin().subtract(_);if(!a)return G;
for(let{line:tt}of N)if($.hasLayer(tt))for(let X of ne(tt))for(let rt=1;rt<X.length;rt++){let it=X[rt-1],lt=X[rt],bt=Math.ceil(it.distanceTo(lt)/8);for(let wt=0;wt<
bt;wt++)G.push({x:it.x+(lt.x-it.x)*wt/bt+H.x,y:it.y+(lt.y-it.y)*wt/bt+H.y});if(G.length>4e4)return G}return G}),s.onLayout(d=>{let{origin:_,size:G,free:H,take:tt,
inside:X,crossed:rt,zoom:it}=d,lt=[],bt=(...at)=>(lt.push(Zt(t,...at)),lt[lt.length-1]),wt=[...ot.filter(at=>!at.hidden),...Y].filter(at=>!at.off).map(at=>({...at,
at:t.project(at.latlng,it).subtract(_)})).filter(({at})=>at.x>0&&at.y>0&&at.x<G.x&&at.y<G.y).sort((at,mt)=>mt.rank-at.rank);wt.forEach(({at})=>tt(at.x-4,at.y-4,
8,8)),a&&Qe(e.systems.map((at,mt)=>mt),bt,d);for(let at of wt){if(lt.length>=Xe(it))break;let mt=xe(at.text),ht=dt(mt)+2,Et=13,{x:_t,y:It}=at.at,ie=[[_t+7,It-Et/
2],[_t-7-ht,It-Et/2],[_t-ht/2,It-7-Et],[_t-ht/2,It+7]].filter(([Lt,xt])=>X(Lt,xt,ht,Et)&&H(Lt,xt,ht,Et)).map(([Lt,xt])=>({u:Lt,v:xt,met:rt(Lt,xt,ht,Et)})),At=ie.
length?ie.reduce((Lt,xt)=>xt.met<Lt.met?xt:Lt):null;!At||At.met>(at.rank>=1e3?9:2)||(tt(At.u,At.v,ht,Et),bt(mt,at.className,At.u,At.v))}l.replaceChildren(...lt),
a&&ee(w)});let oe={system:d=>f[d].map(_=>_.drawn||_.latlngs),segment:d=>[N[d].latlngs],stretch:d=>[W[d].latlngs],path:d=>e.paths[d].stretches.map(_=>W[_].latlngs),
leg:d=>[s.legs[d].latlngs],route:d=>s.routes[d].parts.map(_=>_.leg.latlngs)};s.where=(d,_)=>{if(d==="place")return U[_].latlng;if(d==="incident"){let H=e.incidents[_];
return H.lat===void 0||H.lon===void 0?null:L.latLng(H.lat,H.lon)}let G=oe[d]?.(_)??[];return G.length?kn(G):null},s.mark=(d,_=0)=>{i(d==="place"?e.places[_]:d===
"incident"?e.incidents[_]:null),S=d==="system"?_:d==="segment"?e.segments[_].system:null,C(S)},s.show=(d,_)=>{let G=oe[d]?.(_).flat()??[],H=s.where(d,_);s.open(
d,_,null),G.length?s.visit(()=>s.frame(L.latLngBounds(G))):H&&s.visit(()=>s.frame(H.toBounds(4e4)))};let Nt=(d,_,G)=>G.forEach((H,tt)=>{let X=(rt,it)=>[H.facts[rt]||
""].flat().filter(lt=>typeof lt=="string").flatMap(lt=>String(lt).split(it)).filter(Boolean);s.addSearch({names:[H.name,H.name_ar].filter(Boolean),first:d==="pl\
ace",kind:d==="place"?H.kind.charAt(0).toUpperCase()+H.kind.slice(1):_,also:[H.id||"",...X("other names",", "),"start"in H?String(H.start):""].filter(Boolean),owners:X(
"owners",", "),open:()=>s.show(d,tt)})});Nt("place","Place",e.places),Nt("system","Cable system",e.systems),Nt("path","Crossing path",e.paths),Nt("incident","In\
cident",e.incidents),Nt("deal","Deal",e.deals);let tn=d=>{let _=$t(e.systems[d.system].status);return _!=="live"?_:Gt(d)},en=new Set([...e.segments.map(tn),...W.
length?["path"]:[],...ot.length?["incident"]:[]]);r.querySelectorAll("[data-key]").forEach(d=>{ft(d).hidden=!en.has(d.getAttribute("data-key")||"")});let Bt=[],
se=ut(r,".count"),ae=se.textContent;function nn(){Bt.forEach(({row:_,system:G})=>{_.hidden=!D(G)});let d=Bt.filter(({row:_})=>!_.hidden).length;Bt.length&&(se.textContent=
P===null?ae:`${d} of ${ae}, in ${P}`)}let re=document.getElementById("systems");if(re){let d=_=>{let G=L.SVG.create("svg"),H=L.SVG.create("path"),tt=e.systems[_];
G.setAttribute("width","26"),G.setAttribute("height","8"),G.setAttribute("aria-hidden","true"),H.setAttribute("d","M1 4H25");let X=$t(tt.status);return H.setAttribute(
"class",X==="live"?Gt(tt):X),G.setAttribute("class","system"),G.style.setProperty("--system",X==="gone"?"var(--soft)":`var(--route-${B[_]})`),G.append(H),G};e.systems.
map((_,G)=>({item:_,i:G})).sort((_,G)=>_.item.name.localeCompare(G.item.name,"en")).forEach(({item:_,i:G})=>{let H=[_.ready||"date not known",_.status==="in ser\
vice"?"":_.status,f[G].length?"":"not drawn"].filter(Boolean).join(", "),tt=h("button","",f[G].length?d(G):h("span","no-line"),h("bdi","clip",_.name),h("small",
"",H));tt.type="button",tt.dataset.system=String(G),tt.addEventListener("click",()=>{s.show("system",G)}),tt.addEventListener("mouseenter",()=>F(G)),tt.addEventListener(
"mouseleave",()=>F(null)),tt.addEventListener("focus",()=>F(G)),tt.addEventListener("blur",()=>F(null));let X=h("li","",tt);Bt.push({row:X,system:G}),re.append(
X)})}s.onDraw(d=>{p(d);let _=Math.max(1.8,Math.min(4,d*.62));R.forEach(G=>G.setRadius(_))}),window.matchMedia("(prefers-color-scheme: dark)").addEventListener("\
change",()=>{g=y(),N.forEach(d=>d.line.setStyle(k(d.item))),W.forEach(({line:d})=>d.setStyle({color:g.ink})),R.forEach(d=>d.setStyle({color:g.ink,fillColor:g.land})),
ot.forEach(({lozenge:d})=>d.setStyle({color:g.halo,fillColor:g.ink})),C(w),s.layout()})}var Vt=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],Ee="schematic",An=["inferred",Ee,"assumed"],Sn=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],$n={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},Cn=["candida\
tes","why","note","place"],kt=t=>h("bdi","",t);function Ht(t,n,o){let r=h("button",t,n);return r.type="button",r.addEventListener("click",e=>{e.stopPropagation(),
o()}),r}var Nn=t=>h("span",`surely ${t}`,t);function On(t){let n=t.split(", ")[1]||"",o=An.includes(n),r=h("span",`mark ${o?"modelled":"known"}`,o&&n!==Ee?"mode\
lled":n);return n?[r," ",t]:[t]}function Tn(t){let n=(e,s)=>{let a=h("th","",e);return a.scope=s,a},o=["low","likely","high"],r=t.map(e=>h("tr","",n(String(e.figure),
"row"),...o.map(s=>h("td","",s==="likely"?h("b","",String(e[s])):String(e[s])))));return h("table","figures",h("thead","",h("tr","",h("td",""),...o.map(e=>n(e,"\
col")))),h("tbody","",...r))}function Me({features:t},n){let o=Vt.flatMap(([O,N])=>t[N].map((f,p)=>[O,p])),r=new Map(Vt),e=(O,N)=>t[r.get(O)||"routes"][N];function s(O,N){
let f=Ht("to",kt(e(O,N).name),()=>I(O,N));return f.dataset.to=`${O}-${N}`,f}let a=O=>[O].flat().map(N=>typeof N=="number"?s(...o[N]):kt(N)),c=(O,N)=>h("span",`b\
adge ${O.contract?"contract":"intent"}`,...a(N));function l(O,N=null){let f=h("dl","facts");return Object.entries(O).forEach(([p,M])=>{if(N?!N.includes(p):["not\
e","status"].includes(p))return;let $=p==="accuracy"?On(String(M)):a(M);f.append(h("dt","",p.charAt(0).toUpperCase()+p.slice(1)),h("dd",p==="value"?"value":"",...$))}),
f.children.length?[f]:[]}function u({id:O,kind:N,from:f,to:p,"attribution confidence":M,...$}){let P=f&&p?{ends:[f," – ",p].flat()}:{},D=typeof O=="number"?o[O]:
null,Z=D&&D[0]==="deal",m={...O===void 0?{}:{id:O},...P,...Z||!N?{}:{kind:N},...$},[w,...S]=Object.entries(m),b=h("li","",...Z?[c(e(...D),N)," "]:[],...a(w[1]));
M&&b.append(" ",Nn(String(M)));let j=h("small","");return S.forEach(([C,F])=>{let[i,x]=$n[C]||["",""],T=/\d$/.test(String(F))?x:"",R=[i,...a(F),T].filter(q=>q!==
"");Cn.includes(C)?b.append(h("p","small",...R)):C==="value"?b.append(h("p","value",...R)):j.append(...j.childNodes.length?[" · "]:[],h("span","",...R))}),j.childNodes.
length&&b.insertBefore(j,b.querySelector("p")),b}function E(O,N){return O==="Figures"?Tn(N):h("section","",h("h3","",O),h("ul","things",...N.map(u)))}function v(O=[]){
if(!O.length)return[];let N=O.map(f=>{let p=t.sources[f],M=kt(p.title);if(p.url){let P=h("a","",M);P.href=p.url,P.target="_blank",P.rel="noopener noreferrer",M=
P}let $=[p.publisher,p.date,p.licence].flatMap(P=>P?[", ",kt(P)]:[]);return h("li","",M,...$)});return[h("details","sources",h("summary","",`Sources (${N.length}\
)`),h("ul","",...N))]}let y=[],g="",B=0,z=(O,N)=>h("section","leg",h("h3","",O==="leg"?"This leg: ":"Here: ",s(O,N)),...l(e(O,N).facts,Sn));function k(O,N,f){let p=e(
O,N),{status:M,note:$}=p.facts,P=h("span","title",...O==="route"?[h("span","number",String(N+1))]:[],h("span","",kt(p.name))),D=h("h2","",P);if(D.tabIndex=-1,D.
id=`card-title-${++B}`,p.name_ar){let S=h("span","ar",p.name_ar);S.lang="ar",S.dir="rtl",D.append(S)}let Z=h("p","kicker",h("span","",kt(p.kind.charAt(0).toUpperCase()+
p.kind.slice(1))),...O==="deal"?[c(p,p.facts.kind)]:[],...M?[h("span","chip",...a(M))]:[]);if(y.length>1){let[S,b]=y[y.length-2],j=Ht("back","‹ Back",()=>{y.pop(),
ut(A(),"h2").focus({preventScroll:!0})});j.setAttribute("aria-label",`Back to ${e(S,b).name}`.slice(0,120)),Z.prepend(j)}let m=O==="deal"?p.contract?"contract":
"intent":O==="route"?`route-${N}`:"",w=h("article",`card of-${O} ${m}`.trim(),Z,D,...f===null?[]:[z(O==="route"?"leg":"segment",f)],...l(p.facts),...Object.entries(
p.lists).map(([S,b])=>E(S,b.map(j=>t.lists[S][j]))),...p.uncertain?[h("section","",h("h3","","Uncertain"),...p.uncertain.map(S=>h("p","small doubt",kt(S))))]:[],
...$?[h("p","small note",...a($))]:[],...v(p.sources));return n.where(O,N)&&Z.append(Ht("go-there","Show on the map",()=>n.show(O,N))),w.setAttribute("aria-labe\
lledby",D.id),w.dataset.card=`${O}-${N}`,w}function A(O=null){let N=y[y.length-1],[f,p]=N,M=k(...N),$=O||(["place","incident"].includes(f)?n.where(f,p):null);return n.
card(M,$,()=>{g="",n.mark(null),n.state.changed()}),g=`${f}-${p}`,n.mark(f,p),n.state.changed(),M}function I(O,N){y.push([O,N,null]),ut(A(),"h2").focus({preventScroll:!0})}
n.open=(O,N,f,p=null)=>(y=[[O,N,p]],A(f)),n.state.add("card",()=>g,O=>{let[,N,f]=/^([a-z]{3,8})-(\d{1,5})$/.exec(O)||[],p=Vt.find(([M])=>M===N);!p||Number(f)>=t[p[1]].
length?n.closeCard():g!==O&&n.open(p[0],Number(f),null)})}var Bn={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function ke(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,n=>Bn[n]).replace(/[٠-٩۰-۹]/g,
n=>String(Number(n.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function _n(t,n,o){let r=` ${t}`.indexOf(` ${n}`);return t===n?0:r===0?1:r>0?2:o.
every(e=>t.includes(e))?3:9}function Ae(t,n){let o=ke(n),r=o.split(" ");return o?t.flatMap(e=>{let s=e.folded??=[e.names,e.also||[],e.owners||[]].flatMap((l,u)=>l.
flatMap(E=>E?[[ke(E),u,E]]:[])),a=99,c="";return s.forEach(([l,u,E])=>{let v=_n(l,o,r),y=v===9?99:v===3?10+u:e.first&&!u?v/10:v+[e.late?.3:0,.4,.6][u];y<a&&(a=y,
c=u===2?`owner: ${E}`:u===1?E:"")}),Object.assign(e,{why:c}),a<99?[{entry:e,score:a,size:Math.min(...s.map(([l])=>l.length||99))}]:[]}).sort((e,s)=>e.score-s.score||
e.size-s.size).slice(0,12).map(e=>e.entry):[]}var Wt=t=>new RegExp("\\p{Script=Arabic}","u").test(t);function Se({map:t,data:n,box:o,panel:r},e){let s=st("tools"),a=(i,x=0)=>i.toLocaleString("en",{minimumFractionDigits:x,maximumFractionDigits:x}),c=i=>a(i/1e3,i<
1e4?3:i<1e6?2:1),l={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L20 \
17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 14\
a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function u(i){
let x=L.SVG.create("svg"),T=L.SVG.create("path");return x.setAttribute("viewBox","0 0 24 24"),x.setAttribute("aria-hidden","true"),T.setAttribute("d",l[i]),x.append(
T),x}function E(i,x,T=""){let R=h("button",T,i);return R.type="button",R.addEventListener("click",x),R}let v=null;function y(i,x,T){let R=E(u(i),T,"tool");return R.
setAttribute("aria-label",x),R.title=x,s.append(R),R}function g(i,x,T,{opened:R=()=>{},closed:q=()=>{}}={}){let Y=y(i,x,()=>{v&&v.item===Y?B():V()});T.classList.
add("sheet"),T.id=`sheet-${i}`,T.hidden=!0,T.setAttribute("role","group"),T.setAttribute("aria-label",x),Y.setAttribute("aria-expanded","false"),Y.setAttribute(
"aria-controls",T.id),s.append(T);function V(){v&&B(),pt()&&e.expand(!1),v={item:Y,sheet:T,closed:q},T.hidden=!1,Y.setAttribute("aria-expanded","true"),R()}return{
item:Y,show:V}}function B(i=!1){if(!v)return;let{item:x,sheet:T,closed:R}=v;v=null,T.hidden=!0,x.setAttribute("aria-expanded","false"),R(),i&&x.focus()}document.
addEventListener("keydown",i=>{i.key==="Escape"&&!i.defaultPrevented&&(v?B(!0):o.querySelector(".leaflet-popup")?t.closePopup():(e.closeCard(),e.back()))}),ut(st(
"card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),st("skip").addEventListener("click",i=>{let x=st(ut(document,"#skip").getAttribute("hre\
f")?.slice(1)||"");i.preventDefault(),r.contains(x)&&e.expand(!0),x.focus({preventScroll:!0})}),e.find=i=>Ae(e.entries,i),(function(){let i=h("input"),x=h("ul",
"results"),T=h("p","said");i.type="search",i.placeholder="Station, system, path … or اسم",i.autocomplete="off",i.spellcheck=!1,i.maxLength=200,i.dir="auto",
Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","aria-controls":"results","aria-autocomplete":"list"}).
forEach(([J,K])=>i.setAttribute(J,K)),x.id="results",x.setAttribute("role","listbox"),x.setAttribute("aria-label","Found"),T.setAttribute("role","status");let q=g(
"search","Search",h("div","search",i,T,x),{opened:()=>{i.focus(),i.select()}}),Y=[],V=-1;function U(J){B(),q.item.focus();let{bounds:K,latlng:ot}=J;K?e.visit(()=>e.
frame(K)):ot&&e.visit(()=>e.frame(L.latLng(ot).toBounds(4e4))),J.open&&J.open()}function W(J){V=J,[...x.children].forEach((K,ot)=>K.setAttribute("aria-selected",
String(ot===J))),J<0?i.removeAttribute("aria-activedescendant"):(i.setAttribute("aria-activedescendant",x.children[J].id),x.children[J].scrollIntoView({block:"n\
earest"}))}function Q(){Y=e.find(i.value),x.replaceChildren(...Y.map((J,K)=>{let ot=J.names.flatMap(dt=>dt||[]),ct=ot.find(dt=>!Wt(dt))||ot[0]||"",nt=ot.find(Wt),
et=h("li","",h("bdi","en",ct));if(nt&&nt!==ct){let dt=h("bdi","ar",nt);dt.lang="ar",et.append(dt)}return et.append(h("small","",J.kind||"",...J.why?[" · ",h("b\
di","",J.why)]:[])),et.id=`result-${K}`,et.setAttribute("role","option"),et.addEventListener("mousedown",dt=>dt.preventDefault()),et.addEventListener("click",()=>U(
J)),et})),i.setAttribute("aria-expanded",String(Y.length>0)),T.textContent=i.value.trim()?Y.length?`${Y.length} found`:"Nothing found":"",W(Y.length?0:-1)}i.addEventListener(
"input",Q),i.addEventListener("keydown",J=>{let K=J.key==="ArrowDown"?1:J.key==="ArrowUp"?-1:0;if(K&&Y.length)W((V+K+Y.length)%Y.length);else if(J.key==="Enter"&&
V>=0)U(Y[V]);else if(J.key==="Escape"&&i.value)i.value="",Q();else return;J.preventDefault()}),document.addEventListener("keydown",J=>{let K=J.target instanceof
Element&&J.target.closest("input, textarea, select");J.key==="/"&&!K&&(J.preventDefault(),q.show())})})();let z={routes:"Routes",stations:"Stations",systems:"Ca\
ble systems",paths:"Crossing paths",incidents:"Incidents",ground:"Base map"};(function(){let i=h("ul","tree"),x=new Set,T=[];function R(V,U,W,Q,J){let K=h("inpu\
t"),ot=h("label","",K);return K.type="checkbox",K.addEventListener("change",()=>Q(K.checked)),J&&ot.append(J()),ot.append(h("bdi","",V)),U!==null&&ot.append(h("\
small","",a(U))),T.push([K,W]),h("div","row",ot)}function q(){T.forEach(([V,U])=>{let W=U();V.checked=W===!0,V.indeterminate=W===null})}function Y(){T=[];let V=Object.
keys(z),U=[...new Set([...V,...e.layers.map(W=>W.parent)])];i.replaceChildren(...U.flatMap(W=>{let Q=e.layers.filter(et=>et.parent===W);if(!Q.length)return[];if(Q.
length===1){let[et]=Q;return[h("li","",R(et.title,et.count,()=>et.shown,dt=>{et.set(dt),q()},et.mark))]}let J=()=>{let et=Q.filter(dt=>dt.shown).length;return et===
0?!1:et===Q.length?!0:null},K=z[W]||W,ot=R(K,Q.length,J,et=>{e.together(()=>Q.forEach(dt=>dt.set(et))),q()}),ct=h("ul","",...Q.map(et=>h("li","",R(et.title,et.count,
()=>et.shown,dt=>{et.set(dt),q()},et.mark))));ct.hidden=!x.has(W),ct.id=`branch-${U.indexOf(W)}`;let nt=E(h("span","chevron"),()=>{ct.hidden=!ct.hidden,ct.hidden?
x.delete(W):x.add(W),nt.setAttribute("aria-expanded",String(!ct.hidden))},"more");return nt.setAttribute("aria-label",`${K}: each one`),nt.setAttribute("aria-ex\
panded",String(!ct.hidden)),nt.setAttribute("aria-controls",ct.id),ot.append(nt),[h("li","",ot,ct)]})),q()}g("layers","Layers",h("div","layers",h("h2","","Layer\
s"),i),{opened:Y}),e.onLayers(()=>{v&&v.sheet.id==="sheet-layers"&&q()})})();let k=h("div","cross");k.setAttribute("aria-hidden","true");let A=null;(function(){
let i=[],x=L.layerGroup(),T=h("ol","steps"),R=h("p","total");R.setAttribute("role","status");let q=L.polyline([],{pane:"measure",className:"measured",interactive:!1,
smoothFactor:0}),Y=K=>{i.push(K),V()};function V(){let K=i.slice(1).map((nt,et)=>Ot(i[et],nt));q.setLatLngs(i.slice(1).map((nt,et)=>jt(i[et],nt))),x.clearLayers(),
i.forEach(nt=>x.addLayer(L.circleMarker(nt,{pane:"measure",className:"measured-point",radius:4,interactive:!1}))),T.replaceChildren(...K.map(nt=>h("li","",`${nt.
exact?"":"about "}${c(nt.m)} km`,h("small","",`bearing ${nt.bearing.toFixed(1)}°`))));let ot=K.reduce((nt,et)=>nt+et.m,0),ct=K.every(nt=>nt.exact);R.textContent=
i.length<2?i.length?"One point; add another":"No point yet":`${ct?"":"About "}${c(ot)} km in all`,R.dataset.metres=K.length?ot.toFixed(4):"",W.disabled=Q.disabled=
!i.length}let U=E("Add the centre of the map",()=>Y(t.getCenter())),W=E("Undo",()=>{i.pop(),V()}),Q=E("Clear",()=>{i.length=0,V()}),J=h("div","measure",h("h2","",
"Measure"),h("p","","Click on the map, or move it and add its centre. Lengths are geodesics on WGS 84."),h("div","buttons",U,W,Q),T,R);g("measure","Measure",J,{
opened(){A=Y,e.closeCard(),o.classList.add("measuring"),o.append(k),t.doubleClickZoom.disable(),[q,x].forEach(K=>K.addTo(t)),V()},closed(){A=null,o.classList.remove(
"measuring"),k.remove(),t.doubleClickZoom.enable(),[q,x].forEach(K=>K.remove())}})})();let I=[...e.dates].flatMap(i=>Number.isInteger(i)?Number(i):[]).sort((i,x)=>i-
x),O=()=>{};if(I.length&&I[0]<I[I.length-1]){let i=I[0],x=I[I.length-1],T=h("input"),R=h("output","","All years");Object.assign(T,{type:"range",min:i,max:x+1,step:1,
value:x+1}),T.setAttribute("aria-label","Year"),O=V=>{e.year=V===null||V>x?null:Math.max(V,i),T.value=String(e.year??x+1),R.textContent=e.year===null?"All years":
String(e.year),T.setAttribute("aria-valuetext",R.textContent),Y.classList.toggle("on",e.year!==null),e.together(()=>e.years.forEach(U=>U(e.year))),e.state.changed()},
T.addEventListener("input",()=>O(Number(T.value)));let q=h("div","ends",h("span","",String(i)),h("span","","all")),{item:Y}=g("year","Year",h("div","year",h("h2",
"","Year"),R,T,q,h("p","","Shows what was in service that year: systems from the year in which they were ready, until the year in which they ended, and the cuts\
 of that year. What has no known date stays."),E("All years",()=>O(null))));T.setAttribute("aria-valuetext","All years")}let N=e.state;N.add("view",()=>{let{lat:i,
lng:x}=t.getCenter();return`${i.toFixed(4)},${x.toFixed(4)},${t.getZoom()}`},i=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.test(i))
return;let[x,T,R]=i.split(",").map(Number);t.setView([x,T],Math.min(Math.max(R,t.getMinZoom()),t.getMaxZoom()),{animate:!1})}),N.add("change",()=>e.layers.filter(
i=>i.shown!==i.first).map(i=>encodeURIComponent(i.key)).join(","),i=>{let x=new Set(i.split(",").flatMap(T=>{try{return[decodeURIComponent(T)]}catch{return[]}}));
e.layers.forEach(T=>T.set(x.has(T.key)!==T.first))}),N.add("year",()=>e.year===null?"":String(e.year),i=>{O(/^\d{4}$/.test(i)?Number(i):null)});function f(){return"\
#"+[...N.entries].map(([i,{get:x}])=>[i,x()]).filter(([,i])=>i).map(([i,x])=>`${i}=${x}`).join("&")}let p="";function M(i){if(location.hash===p)return;let x=new Map(
location.hash.slice(1,6e3).split("&").map(R=>{let q=R.indexOf("=");return[R.slice(0,q),R.slice(q+1)]})),T=[...N.entries].filter(([R])=>!i||x.has("view")||x.has(
R));T.length&&e.together(()=>T.forEach(([R,{set:q}])=>q(x.get(R)||"")))}let $;function P(){try{p=f(),history.replaceState(null,"",p)}catch{}}M(!0),window.addEventListener(
"hashchange",()=>M(!1));let D=!1;if(["pointerdown","keydown","wheel"].forEach(i=>window.addEventListener(i,()=>{D=!0},{capture:!0,passive:!0})),N.changed=()=>{clearTimeout(
$),D&&($=setTimeout(P,250))},t.on("moveend",()=>N.changed()),/^(https?|file):$/.test(location.protocol)){let i=h("input"),x=h("p","said");i.readOnly=!0,i.setAttribute(
"aria-label","Link to this view"),x.setAttribute("role","status"),i.addEventListener("focus",()=>i.select()),g("link","Link to this view",h("div","link",h("h2",
"","Link to this view"),i,h("div","buttons",E("Copy",async()=>{i.select();let T;try{await navigator.clipboard.writeText(i.value),T=!0}catch{T=document.execCommand(
"copy")}x.textContent=T?"Copied":"Copy it from the field"})),x),{opened(){i.value=location.href.split("#")[0]+f(),x.textContent="",i.focus()}})}if(document.fullscreenEnabled){
let i=y("screen","Full screen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());i.setAttribute("aria-press\
ed","false"),document.addEventListener("fullscreenchange",()=>{i.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function Z(i){let x=e.depthAt(
i);return x?`Depth: ${a(x.low_m)} to ${a(x.high_m)} m, from cells of about ${a(x.cell_km)} km`:"Depth: on land, or not known"}function m(i){let x=i.lng-360*Math.
round(i.lng/360),T=Mt(0,t.getZoom())/111320,R=Math.min(5,Math.max(1,Math.ceil(-Math.log10(T)))),q=(Y,V,U)=>`${Math.abs(Y).toFixed(R)}° ${Y<0?U:V}`;return`${q(i.
lat,"N","S")}, ${q(x,"E","W")}`}e.hereLines=i=>[m(i),Z(i)];function w(i){let x=e.routeNear(i);return x?e.openRoute(x,i):e.card(h("div","card here",...e.hereLines(
i).map(T=>h("p","",T))),i)}t.on("click",i=>{A?A(i.latlng):S()||w(i.latlng)}),o.addEventListener("keydown",i=>{i.key!=="Enter"||i.target!==o||(A?A(t.getCenter()):
w(t.getCenter()))});function S(){let i=!!v||b;return B(),i}let b=!1;t.on("preclick",()=>{b=!!o.querySelector(".leaflet-popup")});let j=null;function C(i){if(i!==
!!j)if(t.setMaxBounds(void 0),i){j={at:t.getCenter(),zoom:t.getZoom(),open:st("panel-toggle").getAttribute("aria-expanded")==="true"};let x=j.open&&!pt()?F():t.
getBounds();document.documentElement.classList.add("printing"),e.expand(!0),t.invalidateSize({animate:!1,pan:!1}),t.fitBounds(x,{paddingBottomRight:[0,t.attributionControl.
getContainer()?.offsetHeight??0],animate:!1}),e.redraw(),e.paintNow(),o.querySelectorAll("canvas").forEach(T=>{if(T.classList.contains("leaflet-tile"))return;let R=gt(
T),{width:q,height:Y}=T,V=document.createElement("canvas");Object.assign(V,{width:q,height:Y}),gt(V).drawImage(T,0,0),T.width=q,R.drawImage(V,0,0)})}else j&&(document.
documentElement.classList.remove("printing"),t.invalidateSize({animate:!1,pan:!1}),e.expand(j.open),t.setView(j.at,j.zoom,{animate:!1}),j=null,t.setMaxBounds(n.
window))}function F(){let i=t.getSize(),x=r.getBoundingClientRect().width+20;return L.latLngBounds(t.containerPointToLatLng([0,i.y]),t.containerPointToLatLng([i.
x-x,0]))}window.addEventListener("beforeprint",()=>C(!0)),window.addEventListener("afterprint",()=>C(!1))}function In({columns:t,rows:n,levels:o}){let r=o.slice();for(let e=0;e<3;e++){let s=r.slice();for(let a=0;a<n;a++)for(let c=0;c<t;c++){let l=a*t+c;if(r[l]!==-1)
continue;let u=0,E=0;for(let v=Math.max(a-1,0);v<=Math.min(a+1,n-1);v++)for(let y=Math.max(c-1,0);y<=Math.min(c+1,t-1);y++){let g=r[v*t+y];g!==-1&&(u+=g,E++)}E&&
(s[l]=u/E)}r=s}return r.map(e=>Math.max(e,0))}function Pn(t){let n=t.columns>>1,o=t.rows>>1,r=new Float32Array(n*o);for(let e=0;e<o;e++)for(let s=0;s<n;s++){let a=2*
e*t.columns+2*s,c=0,l=0;for(let u of[a,a+1,a+t.columns,a+t.columns+1])t.levels[u]!==-1&&(c+=t.levels[u],l++);r[e*n+s]=l?c/l:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:n,rows:o,levels:r}}function Ce(t){let n=[];for(let o=t;;o=Pn(o)){let{west:r,south:e,step:s,columns:a,rows:c}=o,l=o,u=null;if(n.
push({west:r,south:e,step:s,columns:a,rows:c,get levels(){return u=u||In(l)}}),Math.min(a,c)<16)return n}}function $e(t,n){let o=new Int32Array(4*t.length),r=new Float32Array(
4*t.length);return t.forEach((e,s)=>{let a=Math.min(Math.max(e,0),n-1),c=Math.floor(a),l=a-c;for(let u=0;u<4;u++)o[4*s+u]=Math.min(Math.max(c-1+u,0),n-1);r[4*s]=
(1-l)**3/6,r[4*s+1]=(3*l**3-6*l**2+4)/6,r[4*s+2]=(-3*l**3+3*l**2+3*l+1)/6,r[4*s+3]=l**3/6}),{nodes:o,weights:r}}function Ne(t,n,o){let{columns:r,rows:e,levels:s}=t,
a=n.length,{nodes:c,weights:l}=$e(n.map(g=>(g-t.west)/t.step),r),u=$e(o.map(g=>(g-t.south)/t.step),e),E=new Map;function v(g){if(!E.has(g)){let B=new Float32Array(
a),z=g*r;for(let k=0,A=0;k<a;k++,A+=4)B[k]=l[A]*s[z+c[A]]+l[A+1]*s[z+c[A+1]]+l[A+2]*s[z+c[A+2]]+l[A+3]*s[z+c[A+3]];E.set(g,B)}return E.get(g)}let y=new Float32Array(
a*o.length);for(let g=0;g<o.length;g++){let[B,z,k,A]=[0,1,2,3].map(p=>v(u.nodes[4*g+p])),[I,O,N,f]=u.weights.subarray(4*g,4*g+4);for(let p=0,M=g*a;p<a;p++,M++)y[M]=
I*B[p]+O*z[p]+N*k[p]+f*A[p]}return y}function Oe(t){let n=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+n)/(1-n))/(4*Math.PI)]}function jn([t,n,o,r],[e,s,a,c]){let l=0,u=1;for(let[
E,v,y,g]of[[t,o-t,e,a],[n,r-n,s,c]]){if(!v){if(E<y||E>g)return!1;continue}let B=(y-E)/v,z=(g-E)/v;l=Math.max(l,Math.min(B,z)),u=Math.min(u,Math.max(B,z))}return l<=
u}function Rn([t,n,o,r],[e,s,a,c]){let l=(u,E,v,y,g,B)=>Math.sign((v-u)*(B-E)-(y-E)*(g-u));return l(t,n,o,r,e,s)!==l(t,n,o,r,a,c)&&l(e,s,a,c,t,n)!==l(e,s,a,c,o,
r)}function Te(t){let n=new Map,o=([e,s,a,c],l)=>{for(let u=Math.floor(e*256);u<=a*256;u++)for(let E=Math.floor(s*256);E<=c*256;E++)if(l(u*4096+E))return!0;return!1};
function r(){t.forEach(e=>{let s=Oe(e[0]);e.slice(1).forEach(a=>{let c=Oe(a),l=[...s,...c];o([Math.min(s[0],c[0]),Math.min(s[1],c[1]),Math.max(s[0],c[0]),Math.max(
s[1],c[1])],u=>{let E=n.get(u);return E?E.push(l):n.set(u,[l]),!1}),s=c})})}return([e,s],[a,c,l,u])=>{n.size||r();let E=[a,c,a+l,c+u],v=[a+l/2,c+u/2],y=[e,s,v[0],
v[1]];return!o([Math.min(a,e),Math.min(c,s),Math.max(a+l,e),Math.max(c+u,s)],g=>(n.get(g)||[]).some(B=>jn(B,E)||Rn(B,y)))}}async function Fn(t){let n=atob(t),o=new Uint8Array(n.length);for(let c=0;c<o.length;c++)o[c]=n.charCodeAt(c);let e=new Blob([o]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),s=[],a=0;for(let c=await e.read();!c.done;c=await e.read()){if(a+=c.value.length,a>268435456)throw new RangeError("more data than a \
page has");s.push(c.value)}return new Uint8Array(await new Blob(s).arrayBuffer())}async function Be(t,n){let[o,r]=await Promise.all(t.split(" ",2).map(Fn)),e=zn(
r,n);return JSON.parse(new TextDecoder().decode(o),(s,a)=>typeof a=="object"&&a!==null&&"~"in a?e[a["~"]]:a)}function zn(t,n){let o=t.length>>2,r=0,e=()=>{if(r>=
o)throw new RangeError("fewer vertices than the lines have");let u=t[r]|t[r+o]<<8|t[r+2*o]<<16|t[r+++3*o]<<24;return u>>>1^-(u&1)},s=e();e();let a=Array.from({length:Math.
min(s,o)},()=>({unit:e(),size:e()})),c=0,l=0;return a.map(({unit:u,size:E})=>{let v=[],y=0,g=0,B=0,z=0,k=0,A=0;for(let I=0;I<E;I++){let O=e(),N=e();I?([k,B]=[B,
(B+k>>1)+O],[A,z]=[z,(z+A>>1)+N],y+=B,g+=z):(y=c+=O,g=l+=N),v.push(n(g/u,y/u))}return v})}function Ft({rows:t,columns:n}){let o=Array.from({length:t},()=>({}));
return Object.entries(n).forEach(([r,e])=>{let s=Array.isArray(e)?a=>e[a]:"all"in e?()=>e.all:a=>e.of[e.at[a]];o.forEach((a,c)=>{let l=s(c);l!==null&&(a[r]=l)})}),
o}function Dn(t,n){return`${[t-360*Math.round(t/360),n].map(r=>Number(r.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function _e({lists:t,...n}){let o=Object.
entries(t).map(([e,s])=>[e,Ft(s)]),r=Object.entries(n).map(([e,s])=>{let a=s.facts&&Ft(s.facts),c=s.lists&&Ft(s.lists);return[e,Ft(s).map((l,u)=>{let E=a?.[u];return E?.
position===!0&&(E.position=Dn(Number(l.lon),Number(l.lat))),{...l,facts:E,lists:c?.[u]}})]});return{lists:Object.fromEntries(o),...Object.fromEntries(r)}}function Ie({
columns:t,rows:n,steps:o},r,e){let s=new Float32Array(t*n);for(let a=0,c=0;a<s.length;a++)a%t===0&&(c=0),o[a]===" "?s[a]=e:s[a]=c=(c+o.charCodeAt(a)-63)%r;return s}var Pe=4.5,Zn=.35/2**Pe;function Gn(t,n,o){let r=n.map(s=>t.project(s,0)),e=r.length>8?L.LineUtil.simplify(r,Zn):r;return{fine:r,coarse:e,bounds:L.bounds(r),closed:o}}
function je(t,n,o,r){let e=null,s=new Map;function a(){e||=o.map(l=>Gn(t,l,r)),s=new Map,this._rings=[]}function c(){let l=2**t.getZoom(),u=t.getPixelOrigin(),{
min:E,max:v}=this._renderer._bounds,y=L.bounds(E.subtract([2,2]),v.add([2,2])),g=L.bounds(y.getTopLeft().add(u).divideBy(l),y.getBottomRight().add(u).divideBy(l));
this._parts=[],(e||[]).forEach(B=>{if(!B.bounds.intersects(g))return;let z=s.get(B);if(!z){let{x:A,y:I}=u;z=(t.getZoom()<=Pe?B.coarse:B.fine).map(N=>new L.Point(
Math.round(N.x*l)-A,Math.round(N.y*l)-I)),s.set(B,z)}if(r){let A=L.PolyUtil.clipPolygon(z,y,!0);A.length&&this._parts.push(A);return}let k=null;for(let A=1;A<z.
length;A++){let I=L.LineUtil.clipSegment(z[A-1],z[A],y,A>1,!0);if(!I){k=null;continue}k||this._parts.push(k=[I[0]]),k.push(I[1]),I[1]!==z[A]&&(k=null)}})}return Object.
assign(ft(n),{_project:a,_clipPoints:c}),n}var Un=6;function qn(t,[n,o]){let r=(e,s,a)=>e.some(c=>Math.abs(s-c)<.002&&Math.abs(a-c)<.002);return t.flatMap(e=>{let s=[],a=[e[0]];for(let c=1;c<=e.length;c++){
let l=e[c-1],u=e[c%e.length];r(n,l.lng,u.lng)||r(o,l.lat,u.lat)?(a.length>1&&s.push(a),a=[u]):a.push(u)}return a.length>1&&s.push(a),s})}function Vn(t,n,o,r){let e=n.
length,s=null;for(let a of[...t].reverse()){let{west:c,south:l,step:u,columns:E,rows:v}=a[0],y=c+u*(E-1),g=l+u*(v-1);if(s&&(n[0]>y||n[e-1]<c||o[0]<l||o[e-1]>g))
continue;let B=a.find(A=>A.step*r>=1.5)||a[a.length-1],z=Ne(B,n,o);if(!s){s=z;continue}let k=(A,I,O)=>Math.min(A-I,O-A)/(Un*u);for(let A=0,I=0;A<e;A++){let O=k(
o[A],l,g);for(let N=0;N<e;N++,I++){let f=Math.min(O,k(n[N],c,y),1);f>0&&(s[I]+=f*(z[I]-s[I]))}}}return s||new Float32Array(e*e)}function Hn(t,n,o,r,e){let s=t.width,
a=2**n.z,c=Array.from({length:s},(M,$)=>($+.5)/s),l=c.map(M=>360*(n.x+M)/a-180),u=c.map(M=>Math.atan(Math.sinh(Math.PI*(1-2*(n.y+M)/a)))*180/Math.PI),E=Vn(o,l,u,
256*a/360),{west:v,south:y,step:g,columns:B,rows:z}=o[o.length-1][0],k=(M,$,P)=>M>$-g&&M<$+P*g,A=l.map(M=>k(M,v,B)),I=r.length-1,O=e.map(([M,$,P])=>255<<24|P<<16|
$<<8|M),N=gt(t),f=N.createImageData(s,s),p=new Int32Array(f.data.buffer);for(let M=0,$=0;M<s;M++){if(!k(u[M],y,z)){$+=s;continue}for(let P=0;P<s;P++,$++){if(!A[P])
continue;let D=E[$],Z=0;for(;Z<I&&D>=r[Z+1];)Z++;p[$]=O[Z];let m=Z?D-r[Z]:1/0,w=Z<I?r[Z+1]-D:1/0,S=Math.min(m,w);if(S>3)continue;let b=.5-S/Math.max(Math.abs(D-
E[P?$-1:$+1]),Math.abs(D-E[M?$-s:$+s]),1e-4);if(b<=0)continue;let[j,C]=[e[Z],e[m<w?Z-1:Z+1]],F=i=>Math.round(j[i]+b*(C[i]-j[i]));p[$]=255<<24|F(2)<<16|F(1)<<8|F(
0)}}N.putImageData(f,0,0)}function Wn(t,n){return n.some(o=>o.reduce((r,e)=>{let s=r;for(let a=0,c=e.length-1;a<e.length;c=a++){let l=e[a],u=e[c];l.lat>t.lat!=u.
lat>t.lat&&t.lng<(u.lng-l.lng)*(t.lat-l.lat)/(u.lat-l.lat)+l.lng&&(s=!s)}return s},!1))}function Fe({map:t,data:n,ground:o,box:r},e){let s=document.documentElement.
classList.contains("plain"),a=window.matchMedia("screen and (prefers-color-scheme: dark)"),c=window.matchMedia("print"),l=C=>L.svg({pane:C,padding:.3}),u=l("lan\
d"),E=l("borders"),v={interactive:!1,smoothFactor:.6},{tiers:y}=o;function g(C,F,i,x,T=!1){if(!F.length)return;let R={...v,renderer:x,className:`ground ${C}`},q=T?
L.polygon(F,R):L.polyline(F,R);i.addLayer(je(t,q,T?F.flat():F,T))}let B=L.layerGroup(),z=L.layerGroup();y.forEach(({land:C})=>g("land",C,t,u,!0));let k=y.map(C=>qn(
C.land.flat(),C.edges));k.forEach(C=>g("coast",C,t,u));let A=C=>y.flatMap(F=>F[C]);g("rivers",A("rivers"),B,u),y.forEach(({lakes:C})=>g("lake",C,B,u,!0)),g("can\
als",A("canals"),B,u),g("borders",A("borders"),z,E),g("disputed",A("disputed"),z,E);let I=C=>[1,3,5].map(F=>parseInt(C.slice(F,F+2),16)),O=()=>c.matches||document.
documentElement.classList.contains("printing");function N(){let{tints:C}=o.depths;return C[O()?"print":s&&a.matches?"dark":"light"].map(I)}function f(C,F){for(let{
west:i,south:x,step:T,columns:R,rows:q,levels:Y}of C){let V=L.latLng(F.lat,F.lng+360*Math.ceil((i-T/2-F.lng)/360)),U=Math.round((V.lng-i)/T),W=Math.round((V.lat-
x)/T);if(U<0||U>=R||W<0||W>=q)continue;let Q=Y[W*R+U];if(Q===-1||y.some(({land:et})=>Wn(V,et)))return null;let{deepest_m:J,levels:K}=o.depths,ot=et=>J*(Math.max(
et,0)/(K-1))**2,ct=ot(Q-.5),nt=ct<100?1:10;return{low_m:nt*Math.floor(ct/nt),high_m:nt*Math.ceil(ot(Q+.5)/nt),cell_km:Math.round(T*111.2)}}return null}function p(){
let C=o.depths.grids.map(U=>({...U,levels:Ie(U,o.depths.levels,-1)}));if(e.depthAt=U=>f(C,U),!s)return;let F=C.map(Ce),i=[],x=(U,W)=>Hn(U,W,F,o.depths.bands,N()),
T=!1;t.on("movestart",()=>{T=!0}).on("moveend",()=>{T=!1});function R(U){let W=performance.now()+U;for(let Q;performance.now()<W&&(Q=i.shift());)x(Q.tile,Q.coords),
Q.done(void 0,Q.tile);i.length&&setTimeout(()=>R(8),T?50:0)}let q=ft(L.GridLayer).extend({createTile(U,W){let Q=h("canvas","leaflet-tile"),{_whole:J}=this,K=Math.
min(window.devicePixelRatio||1,2)*2**(t.getZoom()-J);return Q.width=Q.height=Math.ceil(256*Math.min(K,2)),i.push({tile:Q,coords:U,done:W})===1&&queueMicrotask(()=>R(
O()?1/0:8)),Q},_setView(U,W,...Q){this._whole=Math.floor(W+1e-6),ft(L.GridLayer.prototype)._setView.call(this,U,W,...Q)},_clampZoom(){return this._whole},repaint(){
Y(this).forEach(({el:U,coords:W})=>x(U,W))}}),Y=U=>Object.values(ft(U)._tiles),V=new q({pane:"depths",noWrap:!0,bounds:n.window,keepBuffer:1,updateWhenZooming:!1});
V.on("load",()=>{r.dataset.depths="drawn"}),e.addLayer({key:"depths",title:"Depth",parent:"ground",group:V}),[a,c].forEach(U=>U.addEventListener("change",()=>V.
repaint())),window.addEventListener("afterprint",()=>V.repaint()),e.paintNow=()=>{R(1/0),V.repaint(),Y(V).forEach(({el:U})=>{U.style.opacity="1"})}}if(o.depths.
grids.length&&p(),!s)return;e.addLayer({key:"waters",title:"Lakes and rivers",parent:"ground",group:B}),e.addLayer({key:"borders",title:"Borders",parent:"ground",
group:z});let M=Te([...k.flat(),...A("borders"),...A("disputed")]),$=new Set(n.crossed||[]),P=document.documentElement.lang==="ar",D=.3,Z=new Set(o.names.map(([
C,F,i,x,T,R])=>({kind:C,zoom:R,latlng:L.latLng(T,x),text:P&&i||F,first:C==="country"&&$.has(F)})));o.names.forEach(([C,F,i,x,T,R])=>e.addSearch({names:[F,i],kind:C.
charAt(0).toUpperCase()+C.slice(1),late:!0,open(){let q=h("h2","",h("bdi","",F)),Y=L.latLng(T,x),V=C==="city"||C==="capital",U=h("span","ar",i);Object.assign(U,
{lang:"ar",dir:"rtl"}),i&&q.append(U),e.card(h("article","card of-ground",h("p","kicker",C.charAt(0).toUpperCase()+C.slice(1)),q,...V?e.hereLines(Y).map(W=>h("p",
"",W)):[]),Y),e.visit(()=>t.setView(Y,Math.max(R+.5,3),{animate:!1}))}}));let m=[],w={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},S={ocean:5.5,country:8},
b=!0;function j(C){let F=t.getBounds().pad(.3);Z.forEach(i=>{if(C+D<i.zoom||!F.contains(i.latlng))return;Z.delete(i);let x=i.kind==="city"||i.kind==="capital";if(x&&
e.places.some(({latlng:q})=>Math.abs(q.lat-i.latlng.lat)<.15&&Math.abs(q.lng-i.latlng.lng)<.15))return;let R=h("span",i.kind,i.text);P&&R.classList.add("ar"),m.
push({...i,label:e.addLabel({latlng:i.latlng,element:R,beside:x,rank:(i.first?1e3:0)+10*(10-i.zoom)+(w[i.kind]||0),reach:x?0:i.kind==="ocean"?90:i.first?96:i.kind===
"country"?36:26,within:i.kind==="country"?M:null})})}),m.forEach(({kind:i,zoom:x,label:T})=>{T.shown=b&&C+D>=x&&C<(S[i]||99),T.element.classList.toggle("near",C>=
x+1.5)}),r.dataset.scale=C<3?"world":C<5?"region":"country"}e.onDraw(j),t.on("moveend",()=>j(t.getZoom())),e.addLayer({key:"names",title:"Place names",parent:"g\
round",group:null,show:C=>{b=C}})}var Yt=["aria-label","aria-valuetext","title","placeholder"],Yn={".":"٫",",":"٬"},Kn="[^A-Za-z]*\\d[^A-Za-z]*?",Jn=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
Qn=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,n=>n.replace(/[\d.,]/g,o=>o==="."||o===","?Yn[o]:String.fromCharCode(1632+Number(o)))),[Xn,to]=[8294,
8297].map(t=>String.fromCharCode(t)),ze=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${Xn}${t}${to}`:t;function eo(t,n){let o=new Intl.PluralRules(
n),r=Object.entries(t).filter(([s])=>s.includes("{")).map(([s,a])=>{let c=s.split(/\{(\w+)\}/),l=c.filter((E,v)=>v%2===0),u=c.map((E,v)=>v%2?`(?<${E}>${E==="n"?
Kn:"[^]+?"})`:Jn(E)).join("");return{size:l.join("").length,pattern:new RegExp(`^${u}$`),form:a}}).sort((s,a)=>a.size-s.size);function e(s){for(let c of[s,s.charAt(
0).toLowerCase()+s.slice(1)]){let l=t[c];if(typeof l=="string")return l}for(let{pattern:c,form:l}of r){let u=c.exec(s)?.groups;if(!u)continue;return(typeof l=="\
string"?l:l[o.select(Number((u.n||"").replace(/[^\d.]/g,"")))]||l.other).replace(/\{(\w+)\}/g,(v,y)=>e(u[y])??ze(u[y]))}if(!s.includes(", "))return null;let a=s.
split(", ").map(c=>/[A-Za-z]/.test(c)?e(c):ze(c));return a.includes(null)?null:a.join("، ")}return e}function De(t){let n=document.getElementById("texts");if(!n)
return;let{texts:o,numerals:r,original:e}=JSON.parse(n.textContent||"{}"),s=eo(o,document.documentElement.lang),a=r==="arab"?Qn:v=>v,c=v=>{let y=v.trim(),g=/[A-Za-z]/.
test(y)?s(y):null;return a(g===null?v:v.replace(y,()=>g))};function l(v){let y=document.createElement("q");Object.assign(y,{lang:"en",dir:"ltr",translate:!1}),y.
textContent=v.data.slice(e.length+1),v.data=e,v.after(" ",y)}function u(v){if(v instanceof Text){let y=v.parentElement?.closest("script, style, [translate=no]");
!y&&v.data.startsWith(`${e} `)&&l(v);let g=y?v.data:c(v.data);g!==v.data&&(v.data=g)}else v instanceof Element&&!v.matches("script, style")&&(Yt.forEach(y=>{let g=v.
getAttribute(y),B=g&&c(g);B&&B!==g&&v.setAttribute(y,B)}),v.childNodes.forEach(u))}let E={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:Yt};
new MutationObserver(v=>v.forEach(({type:y,target:g,addedNodes:B})=>{y==="childList"?B.forEach(u):y==="characterData"?u(g):g instanceof Element&&Yt.forEach(z=>{
let k=g.getAttribute(z),A=k&&c(k);A&&A!==k&&g.setAttribute(z,A)})})).observe(t,E),u(t)}var Ue=(t,n,o,r,e)=>n<t.x+t.w&&t.x<n+r&&o<t.y+t.h&&t.y<o+e,Ze=new Map;function no(t){let n=Ze.get(t);if(n)return n;let o=[],r=t>90?Array.from({length:17},(e,s)=>(s-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return r.forEach(e=>r.forEach(s=>o.push([e*t,s*t]))),Ze.set(t,o.sort((e,s)=>Math.hypot(...e)-Math.
hypot(...s))),o}function oo(t){let n=new Map;return t.forEach(o=>{let r=(o.x>>4)*4096+(o.y>>4),e=n.get(r);e?e.push(o):n.set(r,[o])}),(o,r,e,s)=>{let a=0;for(let c=o-
3>>4;c<=o+e+3>>4;c++)for(let l=r-1>>4;l<=r+s+1>>4;l++)for(let u of n.get(c*4096+l)||[])u.x>o-3&&u.x<o+e+3&&u.y>r-1&&u.y<r+s+1&&a++;return a}}function Ge(){let t=new Map,
n=({x:e,y:s,w:a,h:c},l)=>{for(let u=Math.floor(e/64);u<=(e+a)/64;u++)for(let E=Math.floor(s/64);E<=(s+c)/64;E++)if(l(t.get(u*4096+E),u*4096+E))return!0;return!1};
return{free:(e,s,a,c)=>!n({x:e,y:s,w:a,h:c},l=>!!(l&&l.some(u=>Ue(u,e,s,a,c)))),take:(e,s,a,c)=>{let l={x:e,y:s,w:a,h:c};n(l,(u,E)=>(u?u.push(l):t.set(E,[l]),!1))}}}
function qe(t,n){let o=t.getContainer(),r=[],e=[],s=[];function a({latlng:y,element:g,rank:B,dot:z=!1,reach:k=0,beside:A=!1,within:I=null}){let O={latlng:y,element:g,
rank:B,dot:z,reach:k,beside:A,within:I,shown:!0};return z||(g.classList.add("ground-name"),L.marker(y,{pane:"names",interactive:!1,keyboard:!1,icon:L.divIcon({className:"\
name-holder",html:g,iconSize:[0,0]})}).addTo(t)),r.push(O),O}function c(){let y=t.attributionControl.getContainer(),{parentElement:g,firstElementChild:B}=n;!y||
!g||!(B instanceof HTMLElement)||(g.style.setProperty("--title",`${B.offsetHeight}px`),g.style.setProperty("--credits",`${y.offsetWidth>o.clientWidth-180?y.offsetHeight:
0}px`))}let l=!1;t.on("viewprereset",()=>{l=!0}),t.on("viewreset",()=>{l=!1});function u(){if(l)return;c();let y=t.getZoom(),g=t.getPixelBounds().getTopLeft(),B=t.
getSize(),z=Ge(),k=Ge(),A=[],I={zoom:y,origin:g,size:B,free:z.free,take:z.take,inside:(m,w,S,b)=>m>2&&w>2&&m+S<B.x-2&&w+b<B.y-22,crossed:()=>0},{free:O,take:N,inside:f}=I,
p=o.getBoundingClientRect();[n,st("tools"),...o.querySelectorAll(".leaflet-control")].forEach(m=>{let{left:w,top:S,width:b,height:j}=m.getBoundingClientRect();m!==
n&&!b||(N(w-p.left,S-p.top,b,j),A.push({x:w-p.left,y:S-p.top,w:b,h:j}))}),r.forEach(({element:m,within:w})=>{w&&m.classList.remove("less")});let M=L.bounds([-200,
-200],B.add([200,200])),$=r.filter(m=>m.shown).map(m=>({...m,at:t.project(m.latlng,y).subtract(g)})).filter(m=>M.contains(m.at)).map(m=>({...m,w:m.element.offsetWidth,
h:m.element.offsetHeight})),P=new Set($.map(({element:m})=>m));$.filter(m=>m.dot).forEach(({at:{x:m,y:w}})=>N(m-7,w-7,14,14));let D=I.crossed=oo(s.flatMap(m=>m(
y,g)).filter(m=>f(m.x,m.y,0,0)));r.forEach(({element:m})=>{P.has(m)||(m.dataset.side="none")}),$.sort((m,w)=>Number(w.dot)-Number(m.dot)||w.rank-m.rank),$.filter(
m=>m.dot).forEach(({element:m,at:w,rank:S,w:b,h:j})=>{let C=[["right",w.x+9,w.y-j/2],["left",w.x-9-b,w.y-j/2],["above",w.x-b/2,w.y-9-j],["below",w.x-b/2,w.y+9]],
F=([,T,R])=>!f(T,R,b,j)||!k.free(T,R,b,j)?1/0:(O(T,R,b,j)?0:40)+D(T,R,b,j)+(A.some(q=>Ue(q,T,R,b,j))?300:0),i=C.reduce((T,R)=>F(R)<F(T)?R:T),x=F(i)<[1,3,y<3.5?30:
1/0,1/0][S]?i:null;m.dataset.side=x?x[0]:"none",x&&(N(x[1],x[2],b,j),k.take(x[1],x[2],b,j))}),e.forEach(m=>m(I));let Z=256*2**y;$.filter(m=>!m.dot).forEach(({element:m,
at:{x:w,y:S},reach:b,beside:j,within:C,...F})=>{let{w:i,h:x}=F,T=()=>j?3:i/2,R=()=>no(b).find(([Y,V])=>{let U=w+Y-T(),W=S+V-x/2;return f(U,W,i,x)&&!D(U,W,i,x)&&
O(U-2,W-2,i+4,x+4)&&(!C||C([(w+g.x)/Z,(S+g.y)/Z],[(U+g.x)/Z,(W+2+g.y)/Z,i/Z,(x-4)/Z]))}),q=R();if(!q&&C){let Y=m.classList.contains("near")?.76:.95;[i,x]=[i*Y,x*
Y],q=R(),m.classList.toggle("less",!!q)}m.dataset.side=q?"on":"none",q&&(m.style.translate=`${q[0]}px ${q[1]}px`,N(w+q[0]-T()-3,S+q[1]-x/2-3,i+6,x+6))})}return{
addLabel:a,layout:u,onLayout:y=>{e.push(y)},addInk:y=>{s.push(y)}}}var so=520,ao="600 11px ",ro=.4;function io(t){let n=[];return t.forEach(o=>{let r=n[n.length-1];r&&r[r.length-1].distanceTo(o[0])<8?r.push(...o):n.push([...o])}),
n}function*co(t,n,o){for(let r=0;r<t.length;r+=3){let e=r,s=0;for(;e+1<t.length&&s<o+14;)s+=t[e+1].distanceTo(t[e]),e++;if(s<o+14)continue;let a=t.slice(r,e+1);
a.some(c=>c.x<8||c.y<8||c.x>n.x-8||c.y>n.y-24)||a[0].distanceTo(a[a.length-1])<.96*s||(yield[a,r*6])}}var lo=(t,n,o)=>t.every(r=>!o(r.x+n.x-2,r.y+n.y-3,4,6));function Ve({
map:t,routes:n,usersOf:o},r){let e=L.svg({pane:"along",padding:.2}).addTo(t),s=gt(document.createElement("canvas"));s.font=ao+getComputedStyle(document.body).fontFamily;
let a=new Map,c=k=>{let A=a.get(k)??s.measureText(k).width+ro*k.length;return a.set(k,A),A},l=null,u=-1,[E,v]=["",""].map(()=>L.SVG.create("g"));ft(e)._rootGroup.
append(E,v);function y(k){let A=[];return n.forEach((I,O)=>{if(!I.shown||k>=0&&O!==k)return;let N=null;I.parts.forEach(f=>{let p=k>=0?[]:o(f.leg).filter(M=>M<O&&
n[M].parts.some($=>$.number===f.number&&$.system===f.system));if(!f.system||p.length){N=null;return}N&&N.name===f.system?N.seen.push(...f.seen):A.push(N={name:f.
system,r:O,seen:[...f.seen]})})}),A.map(I=>({...I,seen:io(I.seen)}))}function g(k,A,I,O){let N=L.SVG.create("path"),f=L.SVG.create("text"),p=L.SVG.create("textP\
ath");return N.setAttribute("d","M"+I.map(({x:M,y:$})=>`${M.toFixed(1)} ${$.toFixed(1)}`).join("L")),N.setAttribute("id",A),N.setAttribute("class","along-path"),
p.setAttribute("href",`#${A}`),p.setAttribute("startOffset","50%"),p.textContent=k,f.setAttribute("class",O),f.append(p),[N,f]}function B({origin:k,size:A,free:I,
take:O,crossed:N},f){let p=f<0?E:v;p.replaceChildren();let M=t.getPixelOrigin().subtract(k);y(f).forEach(($,P)=>{let D=c($.name),Z=-1/0,m=0,w=$.seen.flatMap(S=>{
let b=m;return m+=6*S.length,[...co(S,A,D)].map(([j,C])=>({piece:j,at:b+C}))});for(let{piece:S,at:b}of w){if(b-Z<so)continue;let C=S[S.length-1].x<S[0].x?S.reverse():
S,F=C[C.length-1].subtract(C[0]),i=Math.hypot(F.x,F.y),x=L.point(F.y/i,-F.x/i),T=[5,-15].find(V=>lo(C,x.multiplyBy(V+5),N))??(f>=0?5:void 0);if(T===void 0)continue;
let R=C.map(V=>V.add(x.multiplyBy(T)));if(R.slice(1).reduce((V,U,W)=>V+U.distanceTo(R[W]),0)<D+4)continue;let Y=C.filter((V,U)=>U%2===0).map(V=>V.add(x.multiplyBy(
T+5)));f<0&&!Y.every(({x:V,y:U})=>I(V-6,U-6,12,12))||(f<0&&Y.forEach(({x:V,y:U})=>O(V-6,U-6,12,12)),Z=b,p.append(...g($.name,`along-${f}-${P}-${b}`,R.map(V=>V.subtract(
M)),`along route-${$.r}${f<0?"":" hot"}`)))}})}function z(k){u=k,v.replaceChildren(),k>=0&&l&&B(l,k),E.style.display=k>=0&&v.childElementCount?"none":""}return r.
onLayout(k=>{l=k,B(k,-1),z(u)}),z}var uo=5,fo=12,po=5,He=18,ho=4e4,zt=t=>t.km??NaN;function mo(t,n,o){let r=[t[0]];for(let e=1;e<t.length;e++){let s=t[e-1],a=t[e],c=L.LineUtil.clipSegment(s,a,o);
if(c){let[l,u]=c,E=Math.max(Math.ceil(l.distanceTo(u)/n),1),v=s.distanceTo(a)||1;for(let y=0;y<=E;y++){let g=l.multiplyBy(1-y/E).add(u.multiplyBy(y/E));g.km=zt(
s)+(zt(a)-zt(s))*s.distanceTo(g)/v,r.push(g)}}r.push(a)}return r.filter((e,s)=>!s||e.x!==r[s-1].x||e.y!==r[s-1].y)}function go(t,n,o){let r=[],e=null;for(let s=1;s<
t.length;s++){let a=L.LineUtil.clipSegment(t[s-1],t[s],o);if(!a)continue;let[c,l]=a,u=Math.max(Math.ceil(c.distanceTo(l)/n),1);(!e||!e.equals(c))&&r.push([c]);for(let E=1;E<=
u;E++)r[r.length-1].push(c.multiplyBy(1-E/u).add(l.multiplyBy(E/u)));e=l}return r}function yo(t){let n=[0];for(let o=1;o<t.length;o++)n.push(n[o-1]+Math.hypot(t[o].
x-t[o-1].x,t[o].y-t[o-1].y));for(let o=0,r=0,e=0,s=0,a=0;o<t.length;o++){for(;e<t.length&&n[e]<=n[o]+He;)s+=t[e].mx,a+=t[e].my,e++;for(;n[r]<n[o]-He;)s-=t[r].mx,
a-=t[r].my,r++;t[o].ox=s/(e-r),t[o].oy=a/(e-r)}}function Kt(t){if(!t.metres){let n=t.metres=[0];t.latlngs.slice(1).forEach((o,r)=>n.push(n[r]+Ot(t.latlngs[r],o).
m))}return t.metres}function We({leg:t,from_km:n,backwards:o},r){let e=Kt(t),s=e[e.length-1],a=s?t.km*r/s:0;return n+(o?t.km-a:a)}function Ye({map:t,data:n},o){
let r=n.legs.map(f=>({...f,latlngs:f.line,bands:[]})),e=f=>[f.casing,f.line,f.over,f.hit].flatMap(p=>p||[]),s=n.routes.map((f,p)=>{let M=0,$=f.legs.map(([w,S],b)=>{
let j=r[w],C=f.standings[b]||"",F=p>=6?" late":"",i=j.schematic?"schematic":j.modelled?"modelled":"known",x=`${j.medium} ${i}${F} route-${p} ${C}`.trim(),T={interactive:!1,
smoothFactor:0,weight:j.medium==="land"?4:2.5},R={leg:j,number:w,backwards:S,system:f.systems[b],from_km:M,plain:[],dots:[],points:[],seen:[],casing:L.polyline(
[],{...T,pane:"casings",className:`casing ${x}`}),line:L.polyline([],{...T,pane:"lines",className:`line ${x}`}),over:C?L.polyline([],{...T,pane:"lines",className:`\
over ${x}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${x}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};return M+=j.km,R.hit.on("click",q=>{o.openRoute(
o.routeNear(q.latlng)||{r:p,part:R},q.latlng)}),R.hit.on("mousemove",q=>o.highlight((o.routeNear(q.latlng)||{r:p}).r)),R.hit.on("mouseout",()=>o.highlight(-1)),
R}),P=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`number on-map route-${p}`,html:String(p+1),iconSize:[20,20]})}).on("click",()=>o.open(
"route",p,P.getLatLng())),D=L.layerGroup($.flatMap(e)),Z=L.latLngBounds($.flatMap(w=>w.leg.latlngs));return{parts:$,label:P,group:D,bounds:Z,shown:!0,away:!1,since:f.
since,until:f.until,dots:[],wanted:!0}}),a=f=>f.routes.filter(p=>s[p].shown),c=f=>!o.only||o.only.includes(f);r.forEach(f=>{for(let p=0;f.accuracy_m&&p<f.latlngs.
length-1;){let M=p+1;for(;M<f.latlngs.length-1&&Math.abs(f.latlngs[M+1].lat-f.latlngs[p].lat)<1;)M++;f.bands.push(L.polyline(f.latlngs.slice(p,M+1),{pane:"bands",
interactive:!1,noClip:!0,smoothFactor:1,className:f.routes.length>1?"band shared":`band route-${f.routes[0]}`})),p=M}});function l(f){r.forEach(p=>{let M=p.latlngs[p.
latlngs.length>>1].lat,$=p.accuracy_m||0,P=$>fo*Mt(M,f);p.bands.forEach(D=>{if(P&&a(p).length){let Z=D.getLatLngs(),m=(Z[0].lat+Z[Z.length-1].lat)/2;D.addTo(t).
setStyle({weight:2*$/Mt(m,f)})}else D.remove()})})}let u=null;function E(f,p){f.forEach(({route:D,r:Z})=>D.parts.forEach(m=>{let w=n.comparison&&Z<n.comparison.
paired?Kt(m.leg):null,S=L.LineUtil.simplify(m.leg.latlngs.map((b,j)=>{let C=t.project(b,p);return w&&(C.km=We(m,w[j])),C}),.8);m.plain=m.backwards?S.reverse():S}));
let M=t.getPixelBounds(),$=M.getSize().multiplyBy(.7),P=L.bounds(M.getTopLeft().subtract($),M.getBottomRight().add($));u=P,f.forEach(({route:D,r:Z})=>{let m=D.dots=
D.parts.flatMap(w=>mo(w.plain,6,P).map(S=>({x:S.x,y:S.y,km:zt(S),r:Z,part:w,dx:0,dy:0,mx:0,my:0,ox:0,oy:0})));m.forEach((w,S)=>{let b=m[Math.max(S-1,0)],j=m[Math.
min(S+1,m.length-1)],C=Math.hypot(j.x-b.x,j.y-b.y)||1;w.dx=(j.x-b.x)/C,w.dy=(j.y-b.y)/C})})}function v(f){let p=po+2,M=new Map,$=(D,Z)=>Math.floor(D/p)*67108864+
Math.floor(Z/p);f.filter(({r:D})=>c(D)).forEach(({route:D})=>D.dots.forEach(Z=>{let m=$(Z.x,Z.y),w=M.get(m);w?w.push(Z):M.set(m,[Z])}));let P=f.reduce((D,{route:Z})=>D+
Z.dots.length,0)<=ho;f.filter(({r:D})=>c(D)).forEach(({route:D,r:Z})=>D.dots.forEach(m=>{let w=new Map([[Z,m]]);for(let R=0;P&&R<9;R++){let q=m.x+(Math.floor(R/
3)-1)*p,Y=m.y+(R%3-1)*p;for(let V of M.get($(q,Y))||[]){if(V.r===Z)continue;let U=Math.hypot(V.x-m.x,V.y-m.y),W=w.get(V.r);U>p||Math.abs(V.dx*m.dx+V.dy*m.dy)<.8||
(!W||U<Math.hypot(W.x-m.x,W.y-m.y))&&w.set(V.r,V)}}let S=a(m.part.leg).filter(c),b=[...new Set([...w.keys(),...S])].sort((R,q)=>R-q);if(b.length<2)return;let j=[
...w.values()],C=w.get(b[0])||m,F=S.includes(b[0])&&!w.has(b[0])?B(b[0],m.part):1,i=Math.min(uo,Math.max(3.6,24/b.length),80/b.length)*F,x=(b.indexOf(Z)-(b.length-
1)/2)*i,T=j.reduce((R,q)=>[R[0]+q.x/j.length,R[1]+q.y/j.length],[0,0]);m.mx=T[0]-m.x-C.dy*x,m.my=T[1]-m.y+C.dx*x}))}function y(f){let p=s.map((M,$)=>({route:M,r:$})).
filter(({route:M})=>M.shown);E(p,f),v(p),p.forEach(({route:M})=>{yo(M.dots),M.parts.forEach($=>{$.dots=[]}),M.dots.forEach($=>$.part.dots.push($)),M.parts.forEach(
$=>{$.points=$.dots.map(P=>L.point(P.x+P.ox,P.y+P.oy))}),M.parts.forEach(($,P)=>{let D=M.parts[P+1],Z=D?[...$.points,D.points[0]]:$.points,m=L.LineUtil.simplify(
Z,.4).map(w=>t.unproject(w,f));e($).forEach(w=>w.setLatLngs(m))})}),g.forEach(M=>M(f))}let g=[];o.onLines=f=>{g.push(f)};function B(f,p){let M=s[f].parts.find($=>$.
number===p.number);return M&&M.backwards!==p.backwards?-1:1}o.routeNear=(f,p=10)=>{let M=t.project(f,t.getZoom()),$=null,P=p;return s.forEach((D,Z)=>{D.shown&&D.
parts.forEach(m=>{for(let w=1;w<m.points.length;w++){let S=L.LineUtil.pointToSegmentDistance(M,m.points[w-1],m.points[w]);S<P&&(P=S,$={r:Z,part:m})}})}),$},o.addInk(
(f,p)=>{let M=L.bounds(p,p.add(t.getSize()));return s.filter($=>$.shown).flatMap($=>$.parts.flatMap(P=>(P.seen=go(P.points,6,M).map(D=>D.map(Z=>Z.subtract(p))),
P.seen.flat())))});let z=[.5,.4,.6,.3,.7,.2,.8,.1,.9];o.onLayout(({zoom:f,origin:p,size:M,free:$,take:P})=>{s.forEach(D=>{if(D.label.remove(),!D.shown)return;let Z=D.
parts.flatMap(S=>S.seen.map(b=>({piece:b,users:b.length?a(S.leg).length:0})));Z.sort((S,b)=>S.users-b.users||b.piece.length-S.piece.length);let w=Z.flatMap(({piece:S})=>z.
map(b=>S[Math.floor(b*S.length)])).find(({x:S,y:b})=>S>14&&b>14&&S<M.x-14&&b<M.y-14&&$(S-11,b-11,22,22));w&&(P(w.x-11,w.y-11,22,22),D.label.setLatLng(t.unproject(
w.add(p),f)).addTo(t))})});let k=Ve({map:t,routes:s,usersOf:a},o),A=-1;o.highlight=f=>{f!==A&&(A=f,document.documentElement.classList.toggle("has-hot",f>=0),document.
querySelectorAll(".hot").forEach(p=>p.classList.remove("hot")),k(f),f>=0&&document.querySelectorAll(`.route-${f}`).forEach(p=>p.classList.add("hot")))};let I=f=>{
if(f instanceof SVGPathElement)return-2;let p=f instanceof Element&&f.closest("[class*=route-], [data-route]");if(!p)return-1;let M=/(?:^| )route-(\d+)(?: |$)/.
exec(p.getAttribute("class")||"");return Number(M?M[1]:p.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(f=>document.addEventListener(f,p=>{let M=I(
p.target);M>-2&&o.highlight(M)})),document.addEventListener("focusout",()=>o.highlight(-1)),o.kpAt=({part:f},p)=>{let{leg:M}=f,$=Kt(M),P=t.project(p,t.getZoom()),
D=M.latlngs.map(w=>t.project(w,t.getZoom())),Z=1/0,m=0;for(let w=1;w<D.length;w++){let[S,b]=[D[w-1],D[w]],j=b.subtract(S),C=j.x**2+j.y**2,F=P.subtract(S),i=C?Math.
min(Math.max((F.x*j.x+F.y*j.y)/C,0),1):0,x=P.distanceTo(S.add(j.multiplyBy(i)));x<Z&&(Z=x,m=$[w-1]+i*($[w]-$[w-1]))}return We(f,m)},o.openRoute=(f,p)=>{let M=o.
open("route",f.r,p,f.part.number),{leg:$}=f.part,P=$.accuracy_m===null?NaN:$.accuracy_m/1e3,D=P>0?Math.min(2,1-Math.floor(Math.log10(2*P))):2,Z=10**-D,m=Math.max(
0,D),w=(Math.round(o.kpAt(f,p)/Z)*Z).toLocaleString("en",{minimumFractionDigits:m,maximumFractionDigits:m}),S=Number.isNaN(P)?"accuracy not known":`± ${P} km`,
b=h("p","kp",h("b","",`KP ${w} km`),` along the route from its start, ${S}. ${o.hereLines(p).join(". ")}.`);return ut(M,"h2").after(b),M};let O=f=>document.querySelector(
`[data-route="${f}"]`);function N(f,p){let M=f.wanted&&!f.away,$=O(p);if($){let P=$.querySelector("input");P&&(P.checked=f.wanted),$.classList.toggle("off",!M),
ut($,".when").textContent=f.away?` (not in ${o.year})`:""}f.shown!==M&&(f.shown=M,M?f.group.addTo(t):f.group.remove())}o.routes=s,o.legs=r,s.forEach((f,p)=>{f.group.
addTo(t);let M=O(p),$=M&&ut(M,".go"),P=$?.textContent??`Route ${p+1}`,D=o.addLayer({key:`route-${p}`,title:P,parent:"routes",show:w=>{f.wanted=w,N(f,p)},mark:()=>h(
"span",`number route-${p}`,String(p+1))}),Z=()=>{o.open("route",p,null),o.visit(()=>o.frame(f.bounds))};o.addSearch({names:[P,$?.title],kind:`route ${p+1}`,open:Z});
let m=M&&M.querySelector("input");m&&m.addEventListener("change",()=>D.set(m.checked)),$&&$.addEventListener("click",Z)}),o.onYear(f=>s.forEach((p,M)=>{p.away=f!==
null&&(p.since!==null&&f<p.since||p.until!==null&&f>p.until),N(p,M)}),s.flatMap(f=>[f.since,f.until])),o.onDraw(y),t.on("moveend",()=>{let f=t.getPixelBounds();
u&&!u.contains(f)&&y(t.getZoom())}),o.onDraw(l)}function Ke(t,n,o,r){let e=t.getContainer(),s=st("panel-toggle"),a=st("card"),c=L.control.scale({imperial:!1,maxWidth:140}).addTo(t),l=L.control.zoom().addTo(t),
u=()=>document.body.classList.contains("comparing"),E=!0,v=0;function y(){let P=!a.hidden,D=E&&!P;s.setAttribute("aria-expanded",String(D)),st("panel-body").hidden=
!D,n.classList.toggle("closed",!D&&!P),n.classList.toggle("carded",P),e.parentElement?.parentElement?.classList.toggle("covered",D||P),cancelAnimationFrame(v),v=
requestAnimationFrame(r)}function g(P){E=P,P&&p.close(),y()}s.addEventListener("click",()=>g(s.getAttribute("aria-expanded")!=="true"));function B(){let{width:P,
height:D}=n.getBoundingClientRect(),Z=n.classList.contains("closed"),m=t.attributionControl.getContainer()?.offsetHeight??0;if(!pt())return n.getBoundingClientRect().
left>=e.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,m+24]}:Z?{paddingTopLeft:[76,D+34],paddingBottomRight:[60,m+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[P+60,50]};let w=e.getBoundingClientRect(),S=Z?null:n.getBoundingClientRect(),b=S&&S.top<w.top+40,j=S&&!b?Math.max(w.bottom-S.top,0)+14:
m+62,C=b?Math.max(w.right-S.left,0)+20:30,F=e.clientHeight<330;return{paddingTopLeft:[30,F||!Z?20:D+26],paddingBottomRight:[Math.min(C,w.width/2),Math.min(F?56:
j,w.height*.6)]}}function z(P){t.fitBounds(P,{...B(),animate:!1})}let k=null,A=()=>({at:t.getCenter(),zoom:t.getZoom()}),I=()=>{let P=A();return k!==null&&P.zoom===
k.to.zoom&&t.project(P.at).distanceTo(t.project(k.to.at))<2};function O(P){cancelAnimationFrame(v),requestAnimationFrame(()=>{let D=I()&&k?k.from:A();t.fire("vi\
sit"),P(),k={from:D,to:A()}})}function N(){if(!k||!I())return!1;let{from:P}=k;return k=null,t.fire("visit"),t.setView(P.at,P.zoom,{animate:!1}),!0}function f(){
let{paddingTopLeft:P,paddingBottomRight:D}=B();t.options.minZoom=0;let Z=t.getBoundsZoom(o.bounds,!1,L.point(P[0]+D[0],P[1]+D[1])),m=Math.floor(4*Math.min(t.getBoundsZoom(
o.window,!0),Z))/4;t.getZoom()<m&&t.setZoom(m,{animate:!1}),t.setMinZoom(m)}let p=bo(t,a,y);function M(){c.setPosition("bottomleft"),l.setPosition(pt()?"bottomr\
ight":"bottomleft"),g(!pt()&&!u())}let $=t.attributionControl.getContainer();return $?.addEventListener("click",P=>{P.target instanceof Element&&P.target.closest(
"a")||$.classList.toggle("open")}),M(),le(M),z(o.bounds),{expand:g,frame:z,visit:O,back:N,limit:f,card:p.open,closeCard:p.close}}function bo(t,n,o){let r=ut(n,"\
.card-body"),e=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),s=null;function a(){if(!s)return!1;let{gone:l,from:u}=s,E=n.contains(
document.activeElement);return s=null,e.remove(),n.hidden=!0,r.replaceChildren(),l(),o(),u&&u.isConnected&&E&&u.focus({preventScroll:!0}),!0}function c(l,u,E=()=>{}){
let v=document.activeElement,y=n.contains(v),g=v===document.body?null:v,B=y&&s?s.from:g,z=y||!!(B&&B.matches(":focus-visible")),k=s;return s=null,k?.gone(),s={gone:E,
from:B},r.replaceChildren(l),r.scrollTop=0,u?e.setLatLng(u).addTo(t):e.remove(),n.hidden=!1,o(),z&&n.focus({preventScroll:!0}),l}return{open:c,close:a}}var Jt=[Fe,Ye,ve,Me,Se],wo=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["lines",
420],["hits",430],["along",440],["measure",605],["numbers",610]],Qt=null,Xt=null,te=null;ft(window).$||=t=>{let n=document.createElement("template");return n.innerHTML=
String(t).trim(),[n.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),ft(L.PosAnimation).include({run(t,n){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,n),this.fire("step").fire("end")}}));
function Lo(t){let{crs:n=L.CRS.EPSG3857}=t.options;n===L.CRS.EPSG3857&&(t.project=(o,r=t.getZoom())=>{let e=L.latLng(o),s=2**r;if(e.ofLat!==e.lat||e.ofLng!==e.lng){
let{x:a,y:c}=n.latLngToPoint(e,0);Object.assign(e,{ofLat:e.lat,ofLng:e.lng,u:a,v:c})}return new L.Point((e.u||0)*s,(e.v||0)*s)})}async function Je(t){De(document.
body);let n=JSON.parse(st("data").dataset.view||""),o=t.getContainer(),r=st("panel");wo.forEach(([v,y])=>{t.createPane(v).style.zIndex=String(y)}),o.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),Lo(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(st("credits").innerHTML),o.setAttribute("role","application"),o.setAttribute("aria-roledescri\
ption","map");let e=!1,{layout:s,...a}=qe(t,r),{limit:c,...l}=Ke(t,r,n,()=>{e&&s()});n.icon&&(delete ft(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
n.icon));let u=Eo(t,{...a,...l,layout:s},()=>e);t.setMaxBounds(n.window),c(),t.on("resize",c),o.setAttribute("aria-busy","true");let E={map:t,box:o,panel:r,...await vo(
n,o)};Jt.forEach(v=>v(E,u)),e=!0,u.redraw(),o.removeAttribute("aria-busy"),xo(t,u),[Qt,Xt,te]=[t,E,u]}function xo(t,{redraw:n,layout:o}){let r=t.getContainer(),
e=!1,s=0;function a([c,...l]){cancelAnimationFrame(s),s=requestAnimationFrame(()=>{s=0,c(),l.length?a(l):r.classList.remove("unplaced")})}t.on("zoomanim dragsta\
rt visit",()=>{e=!0}),t.on("zoomend",()=>{e?r.classList.add("unplaced"):n()}),t.on("moveend",()=>{e?a(r.classList.contains("unplaced")?[()=>n(!1),o]:[o]):o(),e=
!1}),t.on("viewreset",()=>{s||o()})}async function vo(t,n){try{let[o,r]=await Promise.all(["ground","data"].map(a=>Be(st(a).textContent||"",(c,l)=>new L.LatLng(
c,l)))),{features:e,...s}=r;return{data:{...s,...t},ground:o,features:_e(e)}}catch(o){let r=h("p","unread","The map cannot be drawn: this browser is from before\
 2023 and cannot unpack its data, or the file is incomplete. The text beside the map is valid.");throw r.setAttribute("role","alert"),n.append(r),o}}function Eo(t,n,o){
let r=[],e=[],s=!1;function a(u=!0){let E=t.getZoom();r.forEach(v=>v(E)),u&&n.layout()}function c(){!o()||s||(a(),e.forEach(u=>u()),l.state.changed())}let l={...n,
redraw:a,year:null,only:null,layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(u,E,v)=>{l.state.
entries.set(u,{get:E,set:v})}},depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(u,E)=>l.open("route",u.r,E),highlight:()=>{},onLines:()=>{},
where:()=>null,mark:()=>{},hereLines:()=>[],open:(u,E,v)=>l.card(h("div"),v),show:()=>{},find:()=>[],onDraw:u=>{r.push(u)},onLayers:u=>{e.push(u)},addSearch:u=>{
l.entries.push(u)},onYear:(u,E=[])=>{l.years.push(u),E.forEach(v=>l.dates.add(v))},together(u){let E=s;s=!0,u(),s=E,c()},addLayer({key:u,title:E,group:v,shown:y=!0,
parent:g="",count:B=null,show:z=null,mark:k=null}){let A={key:u,title:E,parent:g,count:B,mark:k,first:y,shown:!1,set(I){A.shown!==I&&(A.shown=I,v&&(I?v.addTo(t):
v.remove()),z&&z(I),c())}};return l.layers.push(A),A.set(y),A}};return l}Jt.splice(-1,0,ge);return ln(Mo);})();
