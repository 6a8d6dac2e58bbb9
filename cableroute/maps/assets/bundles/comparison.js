var cableroute=(()=>{var we=Object.defineProperty;var fo=Object.getOwnPropertyDescriptor;var po=Object.getOwnPropertyNames;var ho=Object.prototype.hasOwnProperty;var mo=(t,e)=>{for(var n in e)we(t,n,{get:e[n],enumerable:!0})},go=(t,e,n,a)=>{if(e&&typeof e=="object"||typeof e=="function")for(let o of po(e))!ho.call(t,o)&&
o!==n&&we(t,o,{get:()=>e[o],enumerable:!(a=fo(e,o))||a.enumerable});return t};var yo=t=>go(we({},"__esModule",{value:!0}),t);var ya={};mo(ya,{given:()=>Fe,map:()=>De,shared:()=>Ze,start:()=>uo});var qe=window.matchMedia("(max-width: 760px), (max-height: 480px)"),kt=()=>qe.matches,Ve=t=>qe.addEventListener("change",t);function ft(t){let e=document.getElementById(
t);if(!e)throw new Error(`the page has no ${t}`);return e}function St(t,e){let n=t.querySelector(e);if(!n)throw new Error(`the page has no ${e}`);return n}function u(t,e,...n){
let a=document.createElement(t);return e&&(a.className=e),a.append(...n),a}var Lt=()=>new Promise(t=>{setTimeout(t)});function Pt(t){let e=t.getContext("2d");if(!e)
throw new Error("this browser paints on no canvas");return e}var mt=t=>t,Vt=(t,e)=>40075016686e-3*Math.cos(t*Math.PI/180)/(256*2**e);function ee(t){let e=L.SVG.
create("svg"),n=L.SVG.create("path");return e.setAttribute("viewBox","0 0 24 24"),e.setAttribute("aria-hidden","true"),n.setAttribute("d",t),e.append(n),e}function Ge({things:t,order:e},n,a){if(!t.length)return;let o=ft("cross-out"),s=ft("crossed-out"),r=ft("failing-said"),i=u("style"),f=t.map(({name:g},v)=>{let $=u(
"option","",g);return $.dir="auto",$.value=String(v),$});new Set(t.map(({kind:g})=>g)).forEach(g=>{let v=u("optgroup","",...f.filter(($,w)=>t[w].kind===g));v.label=
g,o.append(v)}),document.head.append(i);let h=[],d=g=>h.filter(v=>t[v].routes.includes(g)),p=g=>g.flatMap((v,$)=>[...$?[", "]:[],u("bdi","",v)]);function m(){n.
forEach((g,v)=>{let $=d(v).map(N=>t[N].name),w=St(g,".words");g.classList.toggle("failed",$.length>0),w.querySelector(".fails")?.remove(),$.length&&w.append(u("\
small","fails",u("span","","fails:")," ",...p($)))})}function l(){s.replaceChildren(...h.map(g=>{let v=u("button","crossed",u("bdi","",t[g].name));return v.type=
"button",v.setAttribute("aria-label",`Put back ${t[g].name}`),v.addEventListener("click",()=>{M(h.filter($=>$!==g)),o.focus()}),v}))}function y(){let g=e.filter(
$=>!d($).length),[v]=g;r.textContent=h.length?g.length?`${g.length} of ${n.length} routes are left, route ${v+1} the shortest; a new search may find others.`:"N\
o route of the table is left; a new search may find others.":""}function M(g){h=g,o.value="",f.forEach((w,N)=>{w.disabled=h.includes(N)});let v=n.map((w,N)=>N).
filter(w=>d(w).length),$=w=>v.map(N=>`main ${w}.route-${N}`).join(",");i.textContent=v.length?`${$("path.line")},${$("path.over")},${$("path.casing")}{stroke-op\
acity:.14}${$("text.along")},${$(".number.on-map")}{opacity:.35}`:"",a.failed=new Set(v),m(),l(),y(),a.redraw(),a.state.changed()}ft("to-failing").addEventListener(
"click",()=>{ft("failing").scrollIntoView(),o.focus({preventScroll:!0})}),o.addEventListener("change",()=>{o.value&&M([...h,Number(o.value)])}),a.state.add("wit\
hout",()=>h.map(g=>encodeURIComponent(t[g].id)).join(","),g=>{let v=g.split(",").map($=>{try{return decodeURIComponent($)}catch{return""}});M(t.map(($,w)=>w).filter(
$=>v.includes(t[$].id)))})}var jt=.0033528106647474805,Jt=6378137*(1-jt),bo=63710088e-1,It=t=>t*Math.PI/180,ue=t=>t*180/Math.PI;function He(t){let e=t*(40680631590769-Jt*Jt)/(Jt*Jt);return[
1+e/16384*(4096+e*(-768+e*(320-175*e))),e/1024*(256+e*(-128+e*(74-47*e)))]}var We=(t,e,n,a)=>t*e*(a+t/4*(n*(2*a**2-1)-t/6*a*(4*e**2-3)*(4*a**2-3)));function Ye(t,e,n,a,o,s,r){
let i=jt/16*e*(4+jt*(4-3*e));return t+(1-i)*jt*n*(a+i*o*(r+i*s*(2*r**2-1)))}function ne(t,e){let n=Math.round((e.lng-t.lng)/360)*360,a=It(e.lng-t.lng-n),o=Math.
atan((1-jt)*Math.tan(It(t.lat))),s=Math.atan((1-jt)*Math.tan(It(e.lat))),[r,i,f,h]=[Math.sin(o),Math.cos(o),Math.sin(s),Math.cos(s)],d=a;for(let m=0;m<100;m++){
let l=Math.sin(d),y=Math.cos(d),M=h*l,g=i*f-r*h*y,v=Math.hypot(M,g),$=r*f+i*h*y;if(v<1e-15&&$>0)return{m:0,bearing:0,exact:!0};let w=Math.atan2(v,$),N=v?i*h*l/v:
0,j=1-N**2,R=j>1e-12?$-2*r*f/j:0,Y=Ye(a,j,N,w,v,$,R);if(Math.abs(Y)>Math.PI+1e-9)break;if(Math.abs(Y-d)<1e-12){let[K,nt]=He(j);return{m:Jt*K*(w-We(nt,v,$,R)),bearing:(ue(
Math.atan2(M,g))+360)%360,exact:!0}}d=Y}let p=Math.sin(It(e.lat-t.lat)/2)**2+Math.cos(It(t.lat))*Math.cos(It(e.lat))*Math.sin(a/2)**2;return{m:2*bo*Math.asin(Math.
sqrt(Math.min(p,1))),exact:!1,bearing:(ue(Math.atan2(h*Math.sin(a),i*f-r*h*Math.cos(a)))+360)%360}}function wo(t,e,n){let a=(1-jt)*Math.tan(It(t.lat)),o=1/Math.
hypot(1,a),s=a*o,r=Math.sin(It(e)),i=Math.cos(It(e)),f=Math.atan2(a,i),h=o*r,d=1-h**2,[p,m]=He(d),l=n/(Jt*p),y=l;for(let R=0,Y=!1;R<100&&!Y;R++){let K=l+We(m,Math.
sin(y),Math.cos(y),Math.cos(2*f+y));Y=Math.abs(K-y)<1e-13,y=K}let M=Math.sin(y),g=Math.cos(y),v=Math.cos(2*f+y),$=s*M-o*g*i,w=Math.atan2(s*g+o*M*i,(1-jt)*Math.hypot(
h,$)),N=Math.atan2(M*r,o*g-s*M*i),j=Ye(0,d,h,y,M,g,v);return{lat:ue(w),lng:t.lng+ue(N-j)}}function fe(t,e){let{m:n,bearing:a}=ne(t,e),o=Math.max(1,Math.min(200,
Math.ceil(n/5e4))),s=t.lng;return[t,...Array.from({length:o},(r,i)=>{let f=i+1<o?wo(t,a,n*(i+1)/o):e;return s=f.lng+360*Math.round((s-f.lng)/360),{lat:f.lat,lng:s}})]}var Lo=t=>{let e=[...t];return e.length>90?`${e.slice(0,89).join("")}…`:t},oe=t=>t.replace(/^[+−]/,e=>e==="+"?"−":"+"),xo=t=>u("span",`number route-${t}`,
String(t+1));function Ke(t){let e=xo(t);return e.setAttribute("role","img"),e.setAttribute("aria-label",`Route ${t+1}`),e}var Je=(t,e)=>{let n=u("button","",t);
return n.type="button",n.addEventListener("click",e),n};function vo([t,e,n]){return t===null?u("td","",u("span","none",n?"not sure":"not known"),u("small","",n?
`${e}; likely ${n}`:String(e))):u("td","",u("span","figure",t),...e===void 0?[]:[u("small","",`${e} to ${n}`)])}function Xe({map:t,data:e},n){if(!e.comparison)return;
let a=ko(n);Ge(e.comparison.failures,a,n),e.comparison.paired>1&&Mo(So(t,e.comparison,a,n),n)}function Mo(t,e){document.querySelectorAll("button.tile").forEach(
n=>{if(!(n instanceof HTMLElement))return;let[a,o]=(n.dataset.routes||"").split(",").map(Number);n.addEventListener("click",()=>{o===void 0?e.visit(()=>e.frame(
e.routes[a].bounds)):t([a,o])}),o===void 0&&(["pointerenter","focus"].forEach(s=>n.addEventListener(s,()=>e.highlight(a))),["pointerleave","blur"].forEach(s=>n.
addEventListener(s,()=>e.highlight(-1))))})}function Eo(t){let e=t.filter(({dataset:o})=>o.low!==void 0),n=Math.min(...e.map(({dataset:o})=>Number(o.low))),a=Math.
max(...e.map(({dataset:o})=>Number(o.high)))-n;a>0&&Number.isFinite(a)&&e.forEach(o=>{let s=u("i","bar");["low","value","high"].forEach(r=>s.style.setProperty(`\
--${r}`,`${100*(Number(o.dataset[r])-n)/a}%`)),o.append(s)})}function ko(t){let e=ft("compared"),[n]=e.tBodies,a=St(e,"thead"),o=ft("compared-box"),s=[...n.rows],
r=[...a.querySelectorAll("th")],i=window.matchMedia("(min-width: 1000px) and (min-height: 560px)");document.body.classList.add("scripted"),r.forEach((m,l)=>Eo(s.
map(y=>y.cells[l])));let f=[0,1],h=document.getElementById("sort-by");function d(m,l){f=[m,l];let y=v=>{if(m===0)return Number(v.dataset.route);let{value:$,low:w,
high:N}=v.cells[m].dataset,j=h?.value==="low"?w??$:h?.value==="high"?N??$:$;return j===void 0?NaN:Number(j)},M=s.map(v=>({row:v,value:y(v)})).sort((v,$)=>Number.
isNaN(v.value)||Number.isNaN($.value)?Number(Number.isNaN(v.value))-Number(Number.isNaN($.value)):l*(v.value-$.value)),g=document.activeElement;n.append(...M.map(
({row:v})=>v)),g&&n.contains(g)&&g.focus({preventScroll:!0}),r.forEach((v,$)=>{v.hasAttribute("aria-sort")&&v.setAttribute("aria-sort",$!==m?"none":l>0?"ascendi\
ng":"descending")})}r.forEach((m,l)=>{m.querySelector("button")?.addEventListener("click",()=>{d(l,f[0]===l?-f[1]:1),t.state.changed()})}),h?.addEventListener("\
change",()=>{d(f[0],f[1]),t.state.changed()}),t.state.add("by",()=>!h||h.value==="likely"?"":h.value,m=>{h&&(h.value=["low","high"].includes(m)?m:"likely")}),t.
state.add("sort",()=>f[0]===0&&f[1]>0?"":`${f[1]<0?"-":""}${f[0]}`,m=>{let l=/^(-?)(\d{1,3})$/.exec(m),y=l?Number(l[2]):0;r[y]&&r[y].hasAttribute("aria-sort")&&
d(y,l&&l[1]?-1:1)}),s.forEach(m=>m.addEventListener("click",l=>{l.target instanceof Element&&l.target.closest("button, a")||String(window.getSelection())||(t.profile.
pick(Number(m.dataset.route)),t.visit(()=>t.frame(t.routes[Number(m.dataset.route)].bounds)))}));let p=t.highlight;return t.highlight=m=>{p(m);let l=m>=0&&i.matches&&
s[m];if(!l||l.matches(":hover")||l.contains(document.activeElement))return;let y=l.getBoundingClientRect(),M=o.getBoundingClientRect(),g=M.top+a.getBoundingClientRect().
height;y.top<g?o.scrollTop-=g-y.top:y.bottom>M.bottom&&(o.scrollTop+=Math.min(y.bottom-M.bottom,y.top-g))},s}function So(t,e,n,a){let o=document.documentElement,
s=e.paired,r=n.map(E=>E.querySelector("button.pick")),i=["pick-0","pick-1"].map(E=>ft(E)),f=ft("pick-clear"),h=ft("pair-said"),d=ft("pair-body"),p=h.textContent||
"",m=E=>St(n[E],".go").textContent||"";i.forEach(E=>E.append(...n.slice(0,s).map((T,S)=>{let k=u("option","",`${S+1} · ${Lo(m(S))}`);return k.dir="auto",k.value=
String(S),k})));let l=u("style");document.head.append(l);let y=[null,null];function M(E,T){let[S,k]=E<T?[E,T]:[T,E],A=e.pairs[S*s-S*(S+1)/2+k-S-1];if(E<T)return A;
let{apart:I}=A;return{...A,spans:[A.spans[1],A.spans[0]],apart:I&&{...I,kp:[I.kp[1],I.kp[0]],at:[I.at[1],I.at[0]]},more:A.more.map(([_,c,x])=>_===null?[null,c,x&&
oe(x)]:c===void 0?[oe(_)]:[oe(_),oe(x||""),oe(c)])}}t.createPane("shared").style.zIndex="405";let g=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"\
shared-edge"}),v=L.polyline([],{pane:"shared",interactive:!1,smoothFactor:0,className:"shared-mark"}),$=L.layerGroup(),w=null;function N(E,T,S){let{dots:k}=a.routes[E],
A=[],I=_=>L.point(_.x+_.ox,_.y+_.oy);for(let _=0;_<k.length;_++){let c=k[_],x=k[_+1];c.km>=T&&c.km<=S&&A.push(I(c)),!(!x||x.km<=c.km)&&[T,S].forEach(C=>{if(C<=c.
km||C>=x.km)return;let D=(C-c.km)/(x.km-c.km);A.push(I(c).multiplyBy(1-D).add(I(x).multiplyBy(D)))})}return A}function j(E,T){let S=M(...E);return E.flatMap((k,A)=>(a.
routes[k].shown?S.spans[A]:[]).map(([I,_])=>N(k,I,_).map(c=>t.unproject(c,T)))).filter(k=>k.length)}function R(){let[E,T]=y;return E!==null&&T!==null?[E,T]:null}
function Y(E){let T=R();if([g,v].forEach(k=>{T?k.addTo(t):k.remove()}),!T)return;let S=j(T,E);[g,v].forEach(k=>k.setLatLngs(S))}a.onLines(Y);function K(E,T){if($.
clearLayers(),w=null,!T)return;let S=I=>a.routes[I].bounds.getCenter().lng,k=T.at.map(([I,_],c)=>L.latLng(I,_+360*Math.round((S(E[c])-_)/360))),A=fe(k[0],k[1]);
w=L.latLngBounds(A),$.addLayer(L.polyline(A,{pane:"shared",interactive:!1,className:"gap-edge",weight:6})),$.addLayer(L.polyline(A,{pane:"shared",interactive:!1,
className:"gap",weight:2.5})),k.forEach(I=>$.addLayer(L.circleMarker(I,{pane:"shared",interactive:!1,className:"gap-end",radius:9}))),$.addLayer(L.marker([(k[0].
lat+k[1].lat)/2,(k[0].lng+k[1].lng)/2],{pane:"numbers",interactive:!1,keyboard:!1,icon:L.divIcon({className:"gap-holder",iconSize:[0,0],html:u("span","gap-km",`${T.
km} km`)})}))}function nt(E,T){let S=[...n[E].cells].find(k=>k.dataset.column===T);return u("td","",...[...S?S.querySelectorAll(":scope > :not(.bar)"):[]].map(k=>k.
cloneNode(!0)))}function O(E){let[T,S]=E,k=M(T,S),A=k.spans.every(Q=>!Q.length),I=(Q,...et)=>u("div","fact",u("dt","",Q),u("dd","",...et)),_=(Q,et)=>u("b","figu\
re",`${Q} ${et}`),c=([Q,et,ot,tt],at)=>[_(Q,"km"),` (${et} %) `,u("small","",Q==="0"?at:`land ${ot} km, sea ${tt} km; ${at}`)],x=u("dl","facts",I("Common sectio\
n",...c(k.common_section,"the same segment of one system, or the same trench")),I("Same corridor",...c(k.same_corridor,"lines nearer than their accuracy: not kn\
own to be apart")),...k.ends_km==="0"?[]:[I("Common ends",_(k.ends_km,"km")," ",u("small","","left out"))],I("Least separation",k.apart?_(k.apart.km,"km"):u("sp\
an","none","not known")," ",u("small","",k.apart?`at KP ${k.apart.kp[0]} of ${T+1} and KP ${k.apart.kp[1]} of ${S+1}`:"below the accuracy of the lines somewhere"))),
C=u("div","buttons");A||C.append(Je("Show what they share",()=>a.visit(()=>a.frame(L.latLngBounds(j(E,t.getZoom()).flat()))))),K(E,k.apart);let D=w;D&&C.append(
Je("Show where they are nearest",()=>a.visit(()=>a.frame(D.pad(2)))));let q=u("tr","",u("th","","Measure"),u("th","",Ke(T)),u("th","",Ke(S)),u("th","",`How much\
 more ${S+1} has`));[...q.cells].forEach(Q=>{Q.scope="col"});let W=u("table","differences",u("caption","unseen",`Differences between route ${T+1} and route ${S+
1}`),u("thead","",q),u("tbody","",...e.measures.map(({key:Q,title:et},ot)=>{let tt=u("th","",u("bdi","",et));tt.scope="row";let at=u("tr","",tt,nt(T,Q),nt(S,Q),
vo(k.more[ot]));return at.dataset.measure=Q,at}))),F=["places","groups and straits","countries"].map((Q,et)=>{let ot=k.passed[et].flatMap((tt,at)=>[...at?[", "]:
[],u("bdi","",tt)]);return u("p","passed",u("b","",`Both pass these ${Q}: `),...ot.length?ot:["none known"])});ft("pair-marks").hidden=A,d.replaceChildren(x,C,W,
...F),h.textContent=`Routes ${T+1} and ${S+1}: common section ${k.common_section[0]} km, same corridor ${k.same_corridor[0]} km (${k.same_corridor[1]} %).`}function B(E,T=!0){
y=E,i.forEach((I,_)=>{I.value=String(y[_]??"")}),r.forEach((I,_)=>{I&&I.setAttribute("aria-pressed",String(y.includes(_)))}),n.forEach((I,_)=>I.classList.toggle(
"picked",y.includes(_)));let S=y.flatMap(I=>I??[]),k=R(),A=!!k;if(a.only=k,a.choose("pair",S),f.hidden=!S.length,ft("pick-best").hidden=A,document.body.classList.
toggle("paired",A),o.classList.toggle("has-pair",A),k){let[I,_]=k;T&&a.closeCard();let c=x=>`.has-pair:not(.has-hot) main ${x}:not(.route-${I}, .route-${_})`;l.
textContent=`${["path.line","path.over","path.casing"].map(c).join(",")}{stroke-opacity:.16}${["text.along",".number.on-map"].map(c).join(",")}{opacity:.35}`,S.
forEach(x=>a.routes[x].parts.forEach(C=>[C.casing,C.line,C.over].forEach(D=>D?.bringToFront()))),$.addTo(t),O(k)}else l.textContent="",$.remove(),d.replaceChildren(),
h.textContent=S.length?`Route ${S[0]+1} is picked; pick another.`:p;if(a.redraw(),k&&T){let[I,_]=k.map(c=>a.routes[c].bounds);a.visit(()=>a.frame(L.latLngBounds(
I.getSouthWest(),I.getNorthEast()).extend(_)))}a.state.changed()}return r.forEach((E,T)=>{E&&E.addEventListener("click",()=>{let S=y.flatMap(k=>k===T?[]:k??[]);
y.includes(T)?B([S[0]??null,null]):S.length?B([S[S.length-1],T]):B([T,null])})}),i.forEach((E,T)=>E.addEventListener("change",()=>{let S=[y[0],y[1]],k=E.value===
""?null:Number(E.value);k!==null&&S[1-T]===k&&(S[1-T]=S[T]),S[T]=k,B(S)})),ft("pick-best").addEventListener("click",()=>{B(e.best),i[0].focus()}),f.addEventListener(
"click",()=>{B([null,null]),i[0].focus()}),a.state.add("pair",()=>(R()||[]).map(E=>E+1).join(","),E=>{let[,T,S]=/^(\d{1,3}),(\d{1,3})$/.exec(E)||["","0","0"],k=Number(
T)-1,A=Number(S)-1;k!==A&&Math.min(k,A)>=0&&Math.max(k,A)<s?B([k,A],!1):R()&&B([null,null])}),B}var $o='500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',Ao=t=>t.slice(1).reduce((e,n,a)=>e+n.distanceTo(t[a]),0);function Le(t,...[
e,n,a,o,s=0]){let r=u("span",`catalogue-name ${n}`,u("bdi","",e)),i=t.containerPointToLayerPoint([a,o]);return r.style.transform=`translate(${i.x.toFixed(1)}px,\
 ${i.y.toFixed(1)}px)`+(s?` rotate(${s.toFixed(3)}rad)`:""),r}function Co(t,e){let n=[];return t.forEach(a=>{let o=[0];a.slice(1).forEach((s,r)=>o.push(o[r]+s.distanceTo(
a[r])));for(let s=0,r=1;s+1<a.length;s++){for(r=Math.max(r,s+1);r+1<a.length&&o[r]-o[s]<e;)r++;let i=a[s],f=a[r],h=i.distanceTo(f);h<e||h<.985*(o[r]-o[s])||n.push(
[i,f])}}),n}function Qe({map:t,pane:e,partsOf:n,nameOf:a,colourOf:o}){let s=Pt(document.createElement("canvas"));s.font=$o;let r=new Map;function i(m){let l=r.get(
m)??s.measureText(m).width;return r.set(m,l),l}let f=m=>n(m).map(l=>l.map(y=>t.layerPointToContainerPoint(y)));function h(m,l,y,{size:M,free:g,take:v}){let $=a(
m),w=i($)+4,N=Co(l,w),j=Math.max(1,Math.floor(N.length/24));for(let R=0;R<N.length;R+=j){let[Y,K]=N[(R+m*7*j)%N.length];K.x<Y.x&&([Y,K]=[K,Y]);let nt=Y.add(K).divideBy(
2),O=K.subtract(Y),B=Math.hypot(O.x,O.y),E=L.point(O.x/B,O.y/B),T=L.point(E.y,-E.x),S=w/5+6,k=[-2,-1,0,1,2].map(_=>nt.add(E.multiplyBy(_*w/5)).subtract([w/10+3,
7]));if(!k.every(({x:_,y:c})=>_>4&&c>4&&_<M.x-60&&c<M.y-30)||!k.every(({x:_,y:c})=>g(_,c,S,14)))continue;k.forEach(({x:_,y:c})=>v(_,c,S,14));let A=nt.subtract(E.
multiplyBy(w/2-2)).add(T.multiplyBy(6.5)),I=y($,"of-system",A.x,A.y,Math.atan2(O.y,O.x));return I.style.color=o(m),I.dataset.system=String(m),I}return null}function d(m,l,y){
m.map(M=>{let g=f(M);return{system:M,parts:g,length:g.reduce((v,$)=>v+Ao($),0)}}).sort((M,g)=>g.length-M.length).slice(0,kt()?12:60).forEach(({system:M,parts:g})=>h(
M,g,l,y))}function p(m){if(e.querySelectorAll(".lit").forEach(Y=>Y.remove()),e.classList.toggle("one",m!==null),m===null)return;let l=(...Y)=>{let K=Le(t,...Y);
return K.classList.add("lit"),e.append(K),K},y=t.getSize(),M=f(m);if(h(m,M,l,{size:y,free:()=>!0,take:()=>{}}))return;let v=M.flat().filter(({x:Y,y:K})=>Y>4&&K>
14&&Y<y.x-4&&K<y.y-30);if(!v.length)return;let $=a(m),w=i($),{x:N,y:j}=v[v.length>>1],R=l($,"of-system",Math.max(4,Math.min(N-w/2,y.x-w-8)),j-18);R.style.color=
o(m),R.dataset.system=String(m)}return{widthOf:i,nameSystems:d,nameOne:p}}var pe=mt(L.Canvas).extend({_initPath(t){this._drawFirst||(this._container.style.display="",mt(L.Canvas.prototype)._update.call(this)),mt(L.Canvas.prototype)._initPath.
call(this,t)},_removePath(t){mt(L.Canvas.prototype)._removePath.call(this,t),this._drawFirst||(this._container.style.display="none")},_update(){mt(this._drawFirst?
L.Canvas:L.Renderer).prototype._update.call(this)}}),en=4.5,No=.35/2**en;function nn(t,e,{project:n,clip:a}){let o="",s="",r=()=>`${t.getZoom()} ${t.getPixelOrigin()}`;
Object.assign(mt(e),{onAdd(){[o,s]=["",""],mt(L.Path.prototype).onAdd.call(this)},_project(){o!==r()&&(n(),this._rings=[],[o,s]=[r(),""])},_update(){if(!this._map||
o!==r())return;let{min:i,max:f}=this._renderer._bounds,h=`${i} ${f}`;h!==s&&(s=h,a.call(this),this._updatePath())}})}function Oo(t){let e=t[0];return t.filter((n,a)=>{
let o=a===0||a===t.length-1||Math.abs(n.x-e.x)+Math.abs(n.y-e.y)>=1;return o&&(e=n),o})}function To(t,e,n){let a=e.map(s=>t.project(s,0)),o=a.length>8?L.LineUtil.
simplify(a,No):a;return{fine:a,coarse:o,bounds:L.bounds(a),closed:n}}function on(t,e,n,a){let o=null,s=new Map;function r(){o||=n.map(f=>To(t,f,a)),s=new Map}function i(){
let f=2**t.getZoom(),h=t.getPixelOrigin(),{min:d,max:p}=this._renderer._bounds,m=L.bounds(d.subtract([2,2]),p.add([2,2])),l=L.bounds(m.getTopLeft().add(h).divideBy(
f),m.getBottomRight().add(h).divideBy(f));this._parts=[],(o||[]).forEach(y=>{if(!y.bounds.intersects(l))return;let M=s.get(y);if(!M){let{x:g,y:v}=h,$=t.getZoom()<=
en?y.coarse:y.fine;M=Oo($.map(w=>new L.Point(Math.round(w.x*f)-g,Math.round(w.y*f)-v))),s.set(y,M)}if(a){let g=L.PolyUtil.clipPolygon(M,m,!0);g.length&&this._parts.
push(g);return}this._parts.push(...sn(M,m))})}return nn(t,e,{project:r,clip:i}),e}function sn(t,e){let n=[],a=null;for(let o=1;o<t.length;o++){let s=L.LineUtil.
clipSegment(t[o-1],t[o],e,o>1,!0);if(!s){a=null;continue}a||n.push(a=[s[0]]),a.push(s[1]),s[1]!==t[o]&&(a=null)}return n}var tn=-1e7,_o=4,de=40;function xe(t,e,n,a,o){
let s=null,r=new Map;function i(d,p){let m=r.get(p);if(m)return m;let l=2**p,y=o(p),M=d.map((v,$)=>{if(!y||!y[$])return new L.Point(v.x*l,v.y*l);let w=d[Math.max(
$-1,0)],N=d[Math.min($+1,d.length-1)],j=N.x-w.x,R=N.y-w.y,Y=y[$]/(Math.hypot(j,R)||1);return new L.Point(v.x*l-R*Y,v.y*l+j*Y)});r.size>=_o&&r.delete(r.keys().next().
value??NaN);let g=L.LineUtil.simplify(M,.8);return r.set(p,g),g}function f(){if(s)return;let d=n.map(p=>t.project(p,0));s={points:d,bounds:L.bounds(d)}}function h(){
if(!s)return;let d=t.getZoom(),p=2**d,m=t.getPixelOrigin(),{min:l,max:y}=this._renderer._bounds,M=L.bounds(l,y),g=new L.Bounds,v=L.bounds(l.add(m).subtract([de,
de]),y.add(m).add([de,de])),{points:$,bounds:w}=s;this._parts=[],a.forEach(j=>{let R=j*256*p;if(!L.bounds(L.point(w.getTopLeft()).multiplyBy(p).add([R,0]),L.point(
w.getBottomRight()).multiplyBy(p).add([R,0])).intersects(v))return;let K=i($,d).map(({x:nt,y:O})=>new L.Point(nt+R-m.x,O-m.y));this._parts.push(...sn(K,M))}),this.
_parts.forEach(j=>j.forEach(R=>g.extend(R))),this._parts.length||g.extend([tn,tn]);let N=this._clickTolerance();this._pxBounds=L.bounds(g.getTopLeft().subtract(
[N,N]),g.getBottomRight().add([N,N]))}return nn(t,e,{project:f,clip:h}),e}function an(t){let e=new Map,n=[],a=new Array(5).fill(0);return t.forEach((s,r)=>(s.places||[]).forEach(i=>{let f=e.get(i);f?f.push(r):e.set(i,[r])})),t.map((s,r)=>r).
sort((s,r)=>(t[r].places||[]).length-(t[s].places||[]).length).forEach(s=>{let r=a.map(i=>i/(4*t.length));(t[s].places||[]).forEach(i=>(e.get(i)||[]).forEach(f=>{
n[f]!==void 0&&r[n[f]]++})),n[s]=r.indexOf(Math.min(...r)),a[n[s]]++}),n}function rn(t,e){let n=new Map,a=r=>{let i=n.get(r)||{users:new Set,turn:0,next:[],order:[]};
return n.set(r,i),i},o=r=>`${r.lat.toFixed(2)} ${r.lng.toFixed(2)}`,s=t.map(({latlngs:r})=>r.slice(1).map((i,f)=>{let h=o(r[f]),d=o(i);return h<d?{key:`${h} ${d}`,
sense:1}:{key:`${d} ${h}`,sense:-1}}));t.forEach(({item:r},i)=>s[i].forEach(({key:f})=>a(f).users.add(r.system))),s.forEach(r=>r.slice(1).forEach(({key:i,sense:f},h)=>{
let d=r[h];a(d.key).next.push([i,f*d.sense]),a(i).next.push([d.key,f*d.sense])})),n.forEach(r=>{if(r.turn)return;r.turn=1;let i=[r];for(let f=i.pop();f;f=i.pop())
for(let[h,d]of f.next){let p=a(h);p.turn||(p.turn=f.turn*d,i.push(p))}}),n.forEach(r=>{r.order=[...r.users].sort((i,f)=>e[f]-e[i]||i-f)}),t.forEach((r,i)=>{let{
facts:{from:f,to:h},system:d}=r.item,p=s[i].map(({key:m,sense:l})=>{let{order:y,turn:M}=a(m);return l*M*(y.indexOf(d)-(y.length-1)/2)});p.some(m=>m)&&(r.slots=r.
latlngs.map((m,l)=>l===0&&typeof f=="number"||l===p.length&&typeof h=="number"?0:((p[l-1]??p[l])+(p[l]??p[l-1]))/2))})}var ve={year:900,cut:4500,other:2800},Po=11e5,cn={play:"M8 5.5V18.5L18.5 12Z",pause:"M8.5 6V18M15.5 6V18",back:"M14.5 6L8.5 12L14.5 18",on:"M9.5 6L15.5 12L9.5 1\
8"};function Me(t,e){let n=e.map(({id:a})=>t.systems[a||""]||[]);return(a,o)=>{let s="";for(let[r,i]of n[a]){if(r>o)break;s=i}return s}}var Bo=t=>{let e=10**Math.
max(0,Math.floor(Math.log10(t||1))-2);return(Math.floor(t/e)*e).toLocaleString("en")};function ln({map:t,data:e,box:n,panel:a,features:o},s,{story:r,body:i,show:f,
all:h}){let d=window.matchMedia("(prefers-reduced-motion: reduce)"),p=Me(r,o.systems),{chapters:m}=r,l=new Map(o.systems.map(({id:G},Z)=>[G,Z])),y=new Map(o.segments.
map(({id:G},Z)=>[G,Z])),M=document.documentElement.lang==="ar"?"، ":", ",g=G=>G.flatMap(Z=>l.get(Z)??[]),v,$=!1,w=null,N=t.getZoom(),j=!1,R=u("div","large-year");
R.setAttribute("aria-hidden","true"),R.hidden=!0,n.append(R);function Y(G,Z,rt){let st=u("button",G,ee(cn[G]));return st.type="button",st.setAttribute("aria-lab\
el",Z),st.title=Z,st.addEventListener("click",rt),st}let K=Y("play","Play the years",()=>$?ut():Ct()),nt=u("div","turns",K,Y("back","Previous cut",()=>Ft(-1)),Y(
"on","Next cut",()=>Ft(1)),h),O=u("dl","counts"),B=u("div","changes"),E=u("details","not-known"),T=u("div","scene");T.setAttribute("role","status");let S=u("ol",
"moments"),k=u("ul","chapters",...m.map((G,Z)=>{let rt=u("button","",u("b","",G.key.slice(0,4))," ",...G.zones.flatMap((st,ht)=>[ht?M:"",u("bdi","",st)]));return rt.
type="button",rt.setAttribute("aria-pressed","false"),rt.addEventListener("click",()=>{ut(),V(Z,0)}),u("li","",rt)})),A=u("p","later"),I=u("p","","A system coun\
ts from the year in which it is said to be ready for service, at the end of the year. One whose year is not known, or that nobody has reported in service within\
 five years, is counted apart and not drawn. The lines are modelled, and crossing paths on land are those of today.");i.append(nt,T,S,O,E,B,...m.length?[u("h3",
"","Cuts"),k]:[],A,I);let _=G=>G.flatMap((Z,rt)=>[rt?M:"",u("bdi","",o.systems[Z].name)]),c=(G,Z)=>u("div","",u("dt","",G),u("dd","",Z));function x(G){let Z=o.systems.
map((dt,yt)=>yt),rt=dt=>Z.filter(yt=>p(yt,G)===dt),st=rt("s"),ht=st.flatMap(dt=>r.published[o.systems[dt].id||""]??[]);return{live:st,planned:rt("p"),unknown:rt(
"n"),stations:new Set(st.flatMap(dt=>o.systems[dt].places||[])).size,km:ht.reduce((dt,yt)=>dt+yt,0),measured:ht.length,ready:st.filter(dt=>p(dt,G-1)!=="s"&&String(
o.systems[dt].ready||"").startsWith(String(G))),over:Z.filter(dt=>p(dt,G-1)==="s"&&p(dt,G)===""),cuts:r.cuts[String(G)]||0}}function C(G){if([O,E,B,A].forEach(dt=>{
dt.hidden=G===null}),R.hidden=G===null,G===null)return;let Z=x(G),rt=G<r.data_year;O.replaceChildren(c("In service",String(Z.live.length)),c("Landing stations o\
f these systems",String(Z.stations)),c("Published length of these systems, km",Z.measured?`${Bo(Z.km)} or more, of ${Z.measured} of ${Z.live.length}`:"not known"),
c("Planned, stated for then",rt?"not recorded":String(Z.planned.length)),c("Recorded cuts that began in the year",String(Z.cuts))),E.hidden=!Z.unknown.length,E.
replaceChildren(u("summary","",u("span","","Year or status not known"),u("b","",String(Z.unknown.length))),u("p","",..._(Z.unknown))),B.replaceChildren(...Z.ready.
length?[u("p","",u("b","","Ready for service in the year: "),..._(Z.ready))]:[],...Z.over.length?[u("p","",u("b","",G>r.data_year?"No longer counted, by age or \
stated end: ":"Ended in the year: "),..._(Z.over))]:[]),A.hidden=rt||G===r.data_year,A.textContent=r.retired_at===null?`After ${r.data_date}: in service as last\
 seen, planned as stated; none of it is sure.`:`After ${r.data_date}: in service as last seen and assumed retired at ${r.retired_at} years, planned as stated; n\
one of it is sure.`;let st=w&&m[w.at].moments[w.moment],ht=w?q(m[w.at],w.moment).cut.size:0;R.replaceChildren(u("b","",String(G)),u("span","",st?st.date||"date \
of repair not known":`${Z.live.length} in service`),...ht?[u("span","cut",`${ht} cut`)]:[])}let D=L.layerGroup();function q(G,Z){let rt=new Set,st=new Set;return G.
moments.slice(0,Z+1).forEach(({what:ht,systems:dt})=>g(dt).forEach(yt=>{ht==="cut"&&(rt.add(yt),st.delete(yt)),ht==="back"&&(rt.delete(yt),st.add(yt))})),{cut:rt,
back:st}}function W(){if(D.clearLayers(),!w)return;let G=m[w.at],{cut:Z,back:rt}=q(G,w.moment),st=getComputedStyle(document.documentElement),ht=st.getPropertyValue(
"--cut").trim(),dt=st.getPropertyValue("--halo").trim(),yt=G.incidents.filter(({id:wt})=>G.moments.slice(0,(w?.moment??0)+1).some(({incident:Mt})=>Mt===wt)),vt=new Set(
yt.flatMap(wt=>wt.out.flatMap(Mt=>y.get(Mt)??[])));[...rt,...Z].forEach(wt=>s.systemLines(wt).forEach(({number:Mt,draw:$t})=>{let Ot=Z.has(wt)&&vt.has(Mt);$t({color:dt,
weight:Ot?7:5,opacity:1,dashArray:void 0}).addTo(D);let b=$t({opacity:1,...Ot?{color:ht,weight:3.5,dashArray:void 0}:{weight:2.6}}).addTo(D);Ot&&(mt(b).cut=o.segments[Mt].
id)})),yt.forEach(({at:wt,radius_m:Mt,boxes:$t=[],zone:Ot})=>{let b={pane:"accuracy",className:"accuracy cut-ring",interactive:!1};if($t.forEach(P=>L.rectangle(
P,b).addTo(D)),wt)L.circle(wt,{radius:Mt||0,...b}).addTo(D),L.circleMarker(wt,{pane:"measure",className:"cut-spot",radius:6,interactive:!1}).addTo(D);else if($t.
length){let[[[,P],[U,X]]]=$t,ct=u("span","",u("bdi","",Ot),": ",u("span","","where in it is not known"));L.tooltip({permanent:!0,direction:"top",className:"tip \
ring-tip",offset:[0,-2]}).setLatLng([U,(P+X)/2]).setContent(ct).addTo(D)}})}s.onDraw(()=>W());function F(G){let Z=G.incidents.flatMap(({at:rt,radius_m:st,boxes:ht=[]})=>rt?
[L.latLng(rt).toBounds(Math.max(2.2*(st||0),Po))]:ht.map(dt=>L.latLngBounds(dt)));Z.length&&Q(Z.reduce((rt,st)=>rt.extend(st),L.latLngBounds(Z[0].getSouthWest(),
Z[0].getNorthEast())))}function Q(G){let Z=n.getBoundingClientRect(),rt=i.getBoundingClientRect(),st=a.getBoundingClientRect(),ht=rt.width>0&&rt.width<.7*Z.width,
dt=!kt()&&!a.classList.contains("closed")?Z.right-st.left:0;t.fitBounds(G,{paddingTopLeft:[ht?rt.right-Z.left+12:12,kt()&&!ht?st.bottom-Z.top+R.offsetHeight+12:
40],paddingBottomRight:[dt+12,rt.width>0&&!ht?Z.bottom-rt.top+8:40],animate:!d.matches,maxZoom:7})}let et=null,ot=()=>({at:t.getCenter(),zoom:t.getZoom()});function tt(){
if(!et)return;let{from:G,to:Z}=et,rt=ot();et=null,Z&&rt.zoom===Z.zoom&&t.project(rt.at).distanceTo(t.project(Z.at))<2&&t.setView(G.at,G.zoom,{animate:!d.matches})}
let at=({what:G})=>({cut:"Cut: ",back:"Back in service: ","not known":"Date of repair not known: "})[G],z=({date:G,what:Z})=>u("h3","",...G?[u("time","",G)]:[],
...Z==="back"&&G.length<10?[" ",u("small","","the day is not known")]:[]);function H(G,Z){let rt=o.incidents.findIndex(({id:$t})=>$t===Z.incident),st=o.incidents[rt],
ht=u("p",`who ${Z.what.replace(" ","-")}`,u("b","",at(Z)),..._(g(Z.systems)));if(!st)return[z(Z),ht];let{facts:dt}=st,yt=G.incidents.find(({id:$t})=>$t===Z.incident),
vt=$t=>[dt[$t]??""].flat().filter(Ot=>typeof Ot=="string").join(""),wt=($t,Ot)=>Ot?[u("b","",$t),u("bdi","",Ot),". "]:[],Mt=u("button","record","The record and \
its sources");return Mt.type="button",Mt.addEventListener("click",()=>{ut(),s.open("incident",rt,null)}),[z(Z),u("p","name",u("bdi","",st.name)),ht,u("p","",...wt(
"Cause: ",vt("cause")),...wt("Effect: ",vt("effect"))),u("p","small",...wt("Place: ",vt("place")),...yt?.at?wt("Ring: ",vt("accuracy")):[u("span","","Where in i\
ts zone it lay is not known: the box is the zone.")]),...yt?.out.length?[u("p","small","The cut lay on one or more of the red parts.")]:[],...J(st.sources||[]),
Mt]}function J(G){let[Z,...rt]=G.map(ht=>o.sources[ht]);if(!Z)return[];let st=u("bdi","",Z.publisher||Z.title);return[u("p","small",u("b","","Source: "),st,...Z.
date?[M,u("bdi","",Z.date)]:[],...rt.length?[" ",u("span","",`and ${rt.length} more`)]:[])]}function V(G,Z,rt=!0){let st=m[G],ht=st.moments[Z],dt=w?.at!==G;i.hidden&&
f(),w={at:G,moment:Z},s.affected=new Set(st.incidents.flatMap(({systems:vt})=>g(vt))),n.classList.add("telling"),D.addTo(t),j=!0;let yt=st.moments.slice(0,Z+1).
map(({date:vt})=>vt).filter(Boolean);s.setYear(Number(yt[yt.length-1].slice(0,4))),j=!1,T.replaceChildren(...H(st,ht)),S.replaceChildren(...st.moments.map((vt,wt)=>{
let Mt=u("button",vt.what.replace(" ","-"),...vt.date?[u("b","",vt.date)," "]:[],u("span","",at(vt)),..._(g(vt.systems)));return Mt.type="button",wt===Z&&Mt.setAttribute(
"aria-current","step"),Mt.addEventListener("click",()=>{ut(),V(G,wt,!1),S.querySelectorAll("button")[wt].focus()}),u("li","",Mt)})),[...k.querySelectorAll("butt\
on")].forEach((vt,wt)=>vt.setAttribute("aria-pressed",String(wt===G))),dt&&rt&&(et={from:et?.from??ot(),to:null},F(st),t.once("moveend",()=>{et&&(et.to=ot())}),
d.matches&&et&&(et.to=ot())),s.state.changed()}function it(){w&&(w=null,s.affected=null,n.classList.remove("telling"),D.clearLayers().remove(),T.replaceChildren(),
S.replaceChildren(),k.querySelectorAll("button").forEach(G=>G.setAttribute("aria-pressed","false")),tt())}s.onYear(G=>{!j&&w&&it(),!j&&G===null&&ut(),C(G)});function pt(G){
$=G;let Z=G?"Pause":"Play the years";K.replaceChildren(ee(cn[G?"pause":"play"])),K.setAttribute("aria-label",Z),K.title=Z,clearTimeout(v),G&&xt()}let ut=()=>{$&&
pt(!1)};function Ct(){!w&&t.getZoom()<=N&&Q(e.bounds),!w&&(s.year===null||s.year>=r.last)&&s.setYear(r.first),pt(!0)}function xt(){let G=w&&m[w.at].moments[w.moment];
v=setTimeout(Ht,G?G.what==="cut"?ve.cut:ve.other:ve.year)}let Nt=G=>Number(m[G].key.slice(0,4));function Ht(){let G=s.year??r.first;if(w){let{at:Z,moment:rt}=w;
if(rt+1<m[Z].moments.length)V(Z,rt+1);else if(Z+1<m.length&&Nt(Z+1)<=G)V(Z+1,0);else if(G<r.last)s.setYear(G+1);else return ut()}else{let Z=m.findIndex((rt,st)=>Nt(
st)===G);if(Z>=0)V(Z,0);else if(G<r.last)s.setYear(G+1);else return ut()}return xt()}function Ft(G){if(!m.length)return;ut();let Z=s.year??(G>0?-1/0:1/0),st=m.map(
(dt,yt)=>yt).filter(dt=>w?(dt-w.at)*G>0:(Nt(dt)-Z)*G>0),ht=G>0?[0,st[0]]:[m.length-1,st[st.length-1]];V(ht[1]??ht[0],0)}let ie=()=>s.state.add("chapter",()=>w?`${m[w.
at].key}.${w.moment}`:"",G=>{let[,Z,rt]=/^(\d{4}-\d{2})(?:\.(\d))?$/.exec(G)||[],st=m.findIndex(ht=>ht.key===Z);st>=0?V(st,Math.min(Number(rt||0),m[st].moments.
length-1),!location.hash.includes("view=")):it()});return C(s.year),{pause:ut,link:ie}}var Io=11,Ro=3.2,zo=6e4,jo=["out of service","retired","cancelled"],he="schematic",Do=["inferred",he,"assumed"],Ee=t=>t==="in service"?"live":jo.includes(t)?"go\
ne":"plan",Fo=t=>Do.includes(t.confidence||""),ke=t=>t.confidence===he?he:Fo(t)?"modelled":"known",Xt=t=>Number(String(t||"").slice(0,4))||null,un=t=>t.length>32?
`${t.slice(0,30)}…`:t;function Zo(t){let e=t.reduce((n,a)=>a.length>n.length?a:n);return e[e.length>>1]}function Se(t){let e=[u("bdi","en clip",t.name)];if(t.
name_ar){let n=u("span","ar clip",t.name_ar);n.lang="ar",n.dir="rtl",e.push(" ",n)}return e}async function fn({map:t,data:e,box:n,panel:a,features:o},s){let r=!e.
routes.length,i=t.createPane("catalogue-hot"),f=t.createPane("catalogue-names");Object.assign(i.style,{zIndex:"395",pointerEvents:"none"}),Object.assign(f.style,
{zIndex:"605",pointerEvents:"none"});let h=L.canvas({pane:"catalogue",padding:.25,tolerance:4}),d=new pe({pane:"catalogue-hot",padding:.25}),p=L.circle([0,0],{radius:10,
pane:"accuracy",className:"accuracy",interactive:!1});function m(){let b=getComputedStyle(document.documentElement),P=U=>b.getPropertyValue(`--${U}`).trim();return{
soft:P("soft"),ink:P("ink"),halo:P("halo"),land:P("land"),thin:Number(P("thin")),dashes:[Number(P("dash")),Number(P("gap"))],routes:Array.from({length:7},(U,X)=>P(
`route-${X}`))}}let l=m(),y=null,M=e.story?Me(e.story,o.systems):null,g=b=>{if(y===null||!M)return Ee(o.systems[b].status);let P=M(b,y);return P==="s"?"live":P===
"p"?"plan":"gone"},v=r?an(o.systems):[],$=b=>{let P=g(b);return!r||P==="gone"?l.soft:l.routes[v[b]]};function w(b){let P=g(b.system),U=ke(b),X=P==="gone"?1:U===
"known"?2.2:U===he?1.6*l.thin:1.6;return{color:$(b.system),weight:X,lineCap:"butt",opacity:P==="gone"?.6:r?.95:.75,dashArray:P==="plan"?l.dashes.map(ct=>ct*X).join(
" "):void 0}}let[[,N],[,j]]=e.window,R=b=>{let P=b.map(ct=>ct.lng),U=P.reduce((ct,bt)=>Math.min(ct,bt)),X=P.reduce((ct,bt)=>Math.max(ct,bt));return[0,...U<N?[1]:
[],...X>j?[-1]:[]]},Y=b=>Math.min(Ro,Io/(Vt(20,b)/1e3));function K(b,P){let{latlngs:U}=b,X=L.polyline(U,P);return xe(t,X,U,R(U),ct=>{let bt=Y(ct);return b.slots&&
b.slots.map(At=>At*bt)})}let nt=o.segments.map((b,P)=>{let U={item:b,latlngs:b.line,slots:null},X=K(U,{renderer:h,pane:"catalogue",bubblingMouseEvents:!1,...w(b)});
return X.on("mouseover",bt=>q(b.system,bt.latlng)),X.on("mousemove",bt=>s.pointedSegment(P,bt.latlng)),X.on("mouseout",()=>q(null)),X.on("click",bt=>s.open("sys\
tem",b.system,bt.latlng,P)),mt(X).system=o.systems[b.system].name,Object.assign(U,{line:X,look:g(b.system)})}),O=o.systems.map(()=>[]);if(nt.forEach(b=>O[b.item.
system].push(b)),nt.reduce((b,{latlngs:P})=>b+P.length,0)<=zo){let b=O.map(P=>{let U=P.flatMap(({latlngs:X})=>X.map(ct=>ct.lat));return U.reduce((X,ct)=>X+ct,0)/
(U.length||1)});rn(nt,b)}await Lt();let B={live:!1,plan:!1,gone:!1},E=L.layerGroup(),T=b=>{if(y!==null&&M)return g(b)!=="gone";let{ready:P,over:U}=o.systems[b];
return y===null||(Xt(P)||0)<=y&&(Xt(U)||1/0)>=y},S=({item:b})=>B[g(b.system)]&&T(b.system);function k(){nt.forEach(b=>{let P=S(b),U=g(b.item.system);U!==b.look&&
b.line.setStyle(w(b.item)),b.look=U,P!==E.hasLayer(b.line)&&(P?E.addLayer(b.line):E.removeLayer(b.line))})}E.addTo(t),s.onYear(b=>{y=b,k(),C(A,!0),at(),Ct(),Mt()},
[...o.systems.flatMap(b=>[Xt(b.ready),Xt(b.over)]),...o.incidents.map(b=>b.lat===void 0?null:Xt(b.start)),...e.story?[e.story.first,e.story.last]:[]]),s.systemLines=
b=>O[b].map(P=>({number:nt.indexOf(P),draw:U=>K(P,{...w(P.item),renderer:d,pane:"catalogue-hot",interactive:!1,...U})}));let A=null,I=null,_=L.layerGroup().addTo(
t),c=L.tooltip({direction:"top",className:"tip",offset:[0,-6]}),x;function C(b,P=!1){b===A&&!P||(A=b,clearTimeout(x),x=setTimeout(()=>D(b)))}function D(b){if(_.
clearLayers(),n.classList.toggle("has-hot-system",b!==null),document.querySelectorAll(".systems .hot").forEach(U=>U.classList.remove("hot")),r&&ie(b),b===null)return;
let P=document.querySelector(`.systems [data-system="${b}"]`);P&&P.classList.add("hot"),O[b].forEach(U=>{let X=w(U.item),ct=r?X.color:l.ink,{weight:bt=0}=X;[{color:l.
halo,weight:bt+5},{...X,color:ct,weight:bt+1.5,opacity:1}].forEach(Et=>K(U,{renderer:d,pane:"catalogue-hot",interactive:!1,...Et}).addTo(_))})}function q(b,P){if(C(
b===null?I:b),b===null||!P){c.remove();return}c.setLatLng(P).setContent(u("bdi","clip",o.systems[b].name)).addTo(t)}function W(b){p.remove(),b&&b.accuracy_m&&b.
lat!==void 0&&b.lon!==void 0&&p.setLatLng([b.lat,b.lon]).setRadius(b.accuracy_m).addTo(t)}let F=b=>s.open("place",b,H[b].latlng),Q=o.places.map(()=>0);o.systems.
forEach(b=>(b.places||[]).forEach(P=>{Q[P]++}));let et=[],ot=L.layerGroup(),tt=[];function at(){if(!M)return;let b=new Set(o.systems.flatMap((P,U)=>T(U)?P.places||
[]:[]));tt.forEach((P,U)=>{P.away=y!==null&&!b.has(P.place),P.away?ot.removeLayer(et[U]):ot.addLayer(et[U])})}let z=new Set(e.routes.flatMap(({legs:b})=>[{at:b[0],
last:!1},{at:b[b.length-1],last:!0}]).map(({at:[b,P],last:U})=>o.legs[b].facts[P===U?"from":"to"])),H=o.places.map((b,P)=>{let U=L.latLng(b.lat,b.lon);if(b.role===
"other"){let Et=L.circleMarker(U,{renderer:h,pane:"catalogue",radius:r?3.2:4,weight:1.3,fillOpacity:1,color:l.ink,fillColor:l.land,bubblingMouseEvents:!1});return Et.
on("click",()=>F(P)),Et.on("mouseover",()=>{c.setLatLng(U).setContent(u("span","",...Se(b))).addTo(t)}).on("mouseout",()=>c.remove()),ot.addLayer(Et),et.push(Et),
tt.push({latlng:U,text:b.name,rank:Q[P],className:"of-place",off:!1,place:P}),{latlng:U}}let X=u("span","place-name",...Se(b)),ct=b.role==="station",bt=ct?14:8,
At=L.marker(U,{icon:L.divIcon({className:`place ${b.role}`,html:u("div","dot",u("i"),X),iconSize:[bt,bt]}),zIndexOffset:ct?200:-200,riseOnHover:!0}).addTo(t);return At.
getElement()?.setAttribute("aria-label",[b.name,b.name_ar].filter(Boolean).join(" ")),ct||At.bindTooltip(u("span","",...Se(b)),{direction:"top",className:"tip"}),
At.on("click",()=>F(P)),At.on("keypress",Et=>{Et.originalEvent.key==="Enter"&&F(P)}),s.addLabel({latlng:U,element:X,dot:!0,rank:ct?z.has(P)?3:2:0}),{latlng:U}});
s.places=H,await Lt();let J=o.stretches.map((b,P)=>{let U=b.line,X=xe(t,L.polyline(U,{renderer:h,pane:"catalogue",bubblingMouseEvents:!1,color:l.ink,weight:3.5,
opacity:.28}),U,[0],()=>null);return X.on("click",ct=>s.open("stretch",P,ct.latlng)),X.on("mouseover",ct=>{c.setLatLng(ct.latlng).setContent(u("bdi","clip",b.name)).
addTo(t)}).on("mouseout",()=>c.remove()),{item:b,latlngs:U,line:X}}),V=L.layerGroup(J.map(({line:b})=>b)),it=mt(L.CircleMarker).extend({_updatePath(){let b=this.
_renderer,P=this._point,U=this._radius,X=b._ctx;!b._drawing||this._empty()||(X.beginPath(),X.moveTo(P.x,P.y-U),X.lineTo(P.x+U,P.y),X.lineTo(P.x,P.y+U),X.lineTo(
P.x-U,P.y),X.closePath(),b._fillStroke(X,this))}}),pt=L.layerGroup(),ut=[];o.incidents.forEach((b,P)=>{if(b.lat===void 0||b.lon===void 0)return;let U=L.latLng(b.
lat,b.lon),X=new it(U,{renderer:h,pane:"catalogue",radius:6.5,weight:1.5,fillOpacity:1,color:l.halo,fillColor:l.ink,bubblingMouseEvents:!1});X.on("click",()=>s.
open("incident",P,U)),X.on("mouseover",()=>{c.setLatLng(U).setContent(u("bdi","clip",`${b.start}: ${b.name}`)).addTo(t)}).on("mouseout",()=>c.remove()),ut.push(
{latlng:U,lozenge:X,text:String(b.start).slice(0,7),rank:1e3,className:"of-incident",year:Xt(b.start),hidden:!0,off:!1})});function Ct(){ut.forEach(b=>{let P=y===
null||b.year===null||b.year===y;b.off=!P,P?pt.addLayer(b.lozenge):pt.removeLayer(b.lozenge)})}Ct();let xt={live:0,plan:0,gone:0};o.systems.forEach(b=>{xt[Ee(b.status)]++});
let Nt=[["live","In service"],["plan","Planned or not verified"],["gone","Out of service or cancelled"]];for(let[b,P]of Nt.filter(([U])=>xt[U]))await Lt(),s.addLayer(
{key:`systems-${b}`,title:P,parent:"systems",count:xt[b],shown:r&&b!=="gone",show:U=>{B[b]=U,k()}});await Lt(),tt.length&&s.addLayer({key:"stations",parent:"sta\
tions",title:r?"Landing stations":"Other landing stations",group:ot,count:tt.length,shown:!0,show:b=>{tt.forEach(P=>{P.off=!b})}}),J.length&&s.addLayer({key:"pa\
ths",parent:"paths",title:"Crossing paths",group:V,count:o.paths.length,shown:r}),ut.length&&s.addLayer({key:"incidents",parent:"incidents",title:"Incidents",group:pt,
count:ut.length,shown:r,show:b=>{ut.forEach(P=>{P.hidden=!b})}});let{widthOf:Ht,nameSystems:Ft,nameOne:ie}=Qe({map:t,pane:f,partsOf:b=>O[b].flatMap(({line:P})=>Z(
P)),nameOf:b=>un(o.systems[b].name),colourOf:$}),G=b=>Math.round((kt()?.4:1)*(b<3?24:b<5?70:130)),Z=b=>E.hasLayer(b)&&mt(b)._parts||[];s.addInk((b,P)=>{let U=[],
X=t.getPixelOrigin().subtract(P);if(!r)return U;for(let{line:ct}of nt)if(E.hasLayer(ct))for(let bt of Z(ct))for(let At=1;At<bt.length;At++){let Et=bt[At-1],Tt=bt[At],
Wt=Math.ceil(Et.distanceTo(Tt)/8);for(let Zt=0;Zt<Wt;Zt++)U.push({x:Et.x+(Tt.x-Et.x)*Zt/Wt+X.x,y:Et.y+(Tt.y-Et.y)*Zt/Wt+X.y});if(U.length>4e4)return U}return U}),
s.onLayout(b=>{let{origin:P,size:U,free:X,take:ct,inside:bt,crossed:At,zoom:Et}=b,Tt=[],Wt=(...gt)=>(Tt.push(Le(t,...gt)),Tt[Tt.length-1]),Zt=[...ut.filter(gt=>!gt.
hidden),...tt].filter(gt=>!gt.off&&!gt.away).map(gt=>({...gt,at:t.project(gt.latlng,Et).subtract(P)})).filter(({at:gt})=>gt.x>0&&gt.y>0&&gt.x<U.x&&gt.y<U.y).sort(
(gt,Yt)=>Yt.rank-gt.rank);Zt.forEach(({at:gt})=>ct(gt.x-4,gt.y-4,8,8)),r&&Ft(o.systems.map((gt,Yt)=>Yt).filter(gt=>s.affected?.has(gt)??!0),Wt,b);for(let gt of Zt){
if(Tt.length>=G(Et))break;let Yt=un(gt.text),Ut=Ht(Yt)+2,qt=13,{x:ce,y:le}=gt.at,Ue=[[ce+7,le-qt/2],[ce-7-Ut,le-qt/2],[ce-Ut/2,le-7-qt],[ce-Ut/2,le+7]].filter(([
Rt,zt])=>bt(Rt,zt,Ut,qt)&&X(Rt,zt,Ut,qt)).map(([Rt,zt])=>({u:Rt,v:zt,met:At(Rt,zt,Ut,qt)})),Kt=Ue.length?Ue.reduce((Rt,zt)=>zt.met<Rt.met?zt:Rt):null;!Kt||Kt.met>
(gt.rank>=1e3?9:2)||(ct(Kt.u,Kt.v,Ut,qt),Wt(Yt,gt.className,Kt.u,Kt.v))}f.replaceChildren(...Tt),r&&ie(A)});let rt={system:b=>O[b].map(P=>P.latlngs),segment:b=>[
nt[b].latlngs],stretch:b=>[J[b].latlngs],path:b=>o.paths[b].stretches.map(P=>J[P].latlngs),leg:b=>[s.legs[b].latlngs],route:b=>s.routes[b].parts.map(P=>P.leg.latlngs)};
s.where=(b,P)=>{if(b==="place")return H[P].latlng;if(b==="incident"){let X=o.incidents[P];return X.lat===void 0||X.lon===void 0?null:L.latLng(X.lat,X.lon)}let U=rt[b]?.(
P)??[];return U.length?Zo(U):null},s.mark=(b,P=0)=>{s.choose("card",b==="route"?[P]:[]),W(b==="place"?o.places[P]:b==="incident"?o.incidents[P]:null),I=b==="sys\
tem"?P:b==="segment"?o.segments[P].system:null,C(I)},s.show=(b,P)=>{let U=rt[b]?.(P).flat()??[],X=s.where(b,P);s.open(b,P,null),U.length?s.visit(()=>s.frame(L.latLngBounds(
U))):X&&s.visit(()=>s.frame(X.toBounds(4e4)))};let st=(b,P,U)=>U.forEach((X,ct)=>{let bt=(At,Et)=>[X.facts[At]||""].flat().filter(Tt=>typeof Tt=="string").flatMap(
Tt=>String(Tt).split(Et)).filter(Boolean);s.addSearch({names:[X.name,X.name_ar].filter(Boolean),first:b==="place",kind:b==="place"?X.kind.charAt(0).toUpperCase()+
X.kind.slice(1):P,also:[X.id||"",...bt("other names",", "),"start"in X?String(X.start):""].filter(Boolean),owners:bt("owners",", "),open:()=>s.show(b,ct)})});await Lt(),
st("place","Place",o.places),st("system","Cable system",o.systems),st("path","Crossing path",o.paths),st("incident","Incident",o.incidents),st("deal","Deal",o.deals);
let ht=b=>{let P=Ee(o.systems[b.system].status);return P!=="live"?P:ke(b)},dt=new Set([...o.segments.map(ht),...J.length?["path"]:[],...ut.length?["incident"]:[]]);
a.querySelectorAll("[data-key]").forEach(b=>{mt(b).hidden=!dt.has(b.getAttribute("data-key")||"")});let yt=[],vt=St(a,".count"),wt=vt.textContent;function Mt(){
yt.forEach(({row:P,system:U})=>{P.hidden=!T(U),P.querySelector("svg")?.replaceWith($t(U))});let b=yt.filter(({row:P})=>!P.hidden).length;yt.length&&(vt.textContent=
y===null?wt:`${b} of ${wt}, in ${y}`)}let $t=b=>{let P=L.SVG.create("svg"),U=L.SVG.create("path"),X=o.systems[b];P.setAttribute("width","26"),P.setAttribute("he\
ight","8"),P.setAttribute("aria-hidden","true"),U.setAttribute("d","M1 4H25");let ct=g(b);return U.setAttribute("class",ct==="live"?ke(X):ct),P.setAttribute("cl\
ass","system"),P.style.setProperty("--system",ct==="gone"?"var(--soft)":`var(--route-${v[b]})`),P.append(U),P},Ot=document.getElementById("systems");Ot&&o.systems.
map((b,P)=>({item:b,i:P})).sort((b,P)=>b.item.name.localeCompare(P.item.name,"en")).forEach(({item:b,i:P})=>{let U=[b.ready||"date not known",b.status==="in ser\
vice"?"":b.over?`${b.status} ${b.over}`:b.status,O[P].length?"":"not drawn"].filter(Boolean).join(", "),X=u("button","",O[P].length?$t(P):u("span","no-line"),u(
"bdi","clip",b.name),u("small","",U));X.type="button",X.dataset.system=String(P),X.addEventListener("click",()=>{s.show("system",P)}),X.addEventListener("mousee\
nter",()=>q(P)),X.addEventListener("mouseleave",()=>q(null)),X.addEventListener("focus",()=>q(P)),X.addEventListener("blur",()=>q(null));let ct=u("li","",X);yt.
push({row:ct,system:P}),Ot.append(ct)}),s.onDraw(b=>{let P=Math.max(1.8,Math.min(4,b*.62));et.forEach(U=>U.setRadius(P))}),window.matchMedia("(prefers-color-sch\
eme: dark)").addEventListener("change",()=>{l=m(),nt.forEach(b=>b.line.setStyle(w(b.item))),J.forEach(({line:b})=>b.setStyle({color:l.ink})),et.forEach(b=>b.setStyle(
{color:l.ink,fillColor:l.land})),ut.forEach(({lozenge:b})=>b.setStyle({color:l.halo,fillColor:l.ink})),C(A,!0),s.layout()})}var $e=[["place","places"],["system","systems"],["segment","segments"],["stretch","stretches"],["path","paths"],["group","groups"],["deal","deals"],["incident",
"incidents"],["leg","legs"],["route","routes"]],dn="schematic",Uo=["inferred",dn,"assumed"],qo=["system","right of way","status","route","cable","length publish\
ed","round-trip delay","accuracy","used by routes"],Vo={"± km":["± "," km"],"route km":[""," km"],"modelled km":["modelled "," km"],"published km":["published\
 "," km"],"km apart":[""," km apart"],order:["order ",""],"ready for service":["ready for service ",""],since:["since ",""],trench:["trench ",""],ended:["ended ",
""],cause:["cause: ",""],crossing:["between these stations: ",""],"paths used":["paths used: ",""],candidates:["Candidates: ",""],why:["Why: ",""]},Go=16,Ho=["c\
andidates","why","note","place"],Gt=t=>u("bdi","",t);function Ae(t,e,n){let a=u("button",t,e);return a.type="button",a.addEventListener("click",o=>{o.stopPropagation(),
n()}),a}var Wo=t=>u("span",`surely ${t}`,t);function Yo(t){let e=t.split(", ")[1]||"",n=Uo.includes(e),a=u("span",`mark ${n?"modelled":"known"}`,n&&e!==dn?"mode\
lled":e);return e?[a," ",t]:[t]}function Ko(t){let e=(o,s)=>{let r=u("th","",o);return r.scope=s,r},n=["low","likely","high"],a=t.map(o=>u("tr","",e(String(o.figure),
"row"),...n.map(s=>u("td","",s==="likely"?u("b","",String(o[s])):String(o[s])))));return u("table","figures",u("thead","",u("tr","",u("td",""),...n.map(o=>e(o,"\
col")))),u("tbody","",...a))}function pn({features:t},e){let n=$e.flatMap(([w,N])=>t[N].map((j,R)=>[w,R])),a=new Map($e),o=(w,N)=>t[a.get(w)||"routes"][N];function s(w,N){
let j=Ae("to",Gt(o(w,N).name),()=>$(w,N));return j.dataset.to=`${w}-${N}`,j}let r=w=>[w].flat().map(N=>typeof N=="number"?s(...n[N]):Gt(N)),i=(w,N)=>u("span",`b\
adge ${w.contract?"contract":"intent"}`,...r(N));function f(w,N=null){let j=u("dl","facts");return Object.entries(w).forEach(([R,Y])=>{if(N?!N.includes(R):["not\
e","status"].includes(R))return;let K=R==="accuracy"?Yo(String(Y)):r(Y);j.append(u("dt","",R.charAt(0).toUpperCase()+R.slice(1)),u("dd",R==="value"?"value":"",...K))}),
j.children.length?[j]:[]}function h({id:w,kind:N,from:j,to:R,"attribution confidence":Y,...K}){let nt=j&&R?{ends:[j," – ",R].flat()}:{},O=typeof w=="number"?n[w]:
null,B=O&&O[0]==="deal",E={...w===void 0?{}:{id:w},...nt,...B||!N?{}:{kind:N},...K},[T,...S]=Object.entries(E),k=u("li","",...B?[i(o(...O),N)," "]:[],...r(T[1]));
Y&&k.append(" ",Wo(String(Y)));let A=u("small","");return S.forEach(([I,_])=>{let[c,x]=Vo[I]||["",""],C=/\d$/.test(String(_))?x:"",D=[c,...r(_),C].filter(q=>q!==
"");Ho.includes(I)?k.append(u("p","small",...D)):I==="value"?k.append(u("p","value",...D)):A.append(...A.childNodes.length?[" · "]:[],u("span","",...D))}),A.childNodes.
length&&k.insertBefore(A,k.querySelector("p")),k}function d(w,N){return w==="Figures"?Ko(N):u("section","",u("h3","",w),u("ul","things",...N.map(h)))}function p(w=[]){
if(!w.length)return[];let N=w.map(j=>{let R=t.sources[j],Y=Gt(R.title);if(R.url){let nt=u("a","",Y);nt.href=R.url,nt.target="_blank",nt.rel="noopener noreferrer",
Y=nt}let K=[R.publisher,R.date,R.licence].flatMap(nt=>nt?[", ",Gt(nt)]:[]);return u("li","",Y,...K)});return[u("details","sources",u("summary","",`Sources (${N.
length})`),u("ul","",...N))]}let m=[],l="",y=0,M=(w,N)=>u("section","leg",u("h3","",w==="leg"?"This leg: ":"Here: ",s(w,N)),...f(o(w,N).facts,qo));function g(w,N,j){
let R=o(w,N),{status:Y,note:K}=R.facts,nt=u("span","title",...w==="route"?[u("span","number",String(N+1))]:[],u("span","",Gt(R.name))),O=u("h2","",nt);if(O.tabIndex=
-1,O.id=`card-title-${++y}`,R.name_ar){let c=u("span","ar",R.name_ar);c.lang="ar",c.dir="rtl",O.append(c)}let B=u("p","kicker",u("span","",Gt(R.kind.charAt(0).toUpperCase()+
R.kind.slice(1))),...w==="deal"?[i(R,R.facts.kind)]:[],...Y?[u("span","chip",...r(Y))]:[]);if(m.length>1){let[c,x]=m[m.length-2],C=Ae("back","‹ Back",()=>{m.pop(),
St(v(),"h2").focus({preventScroll:!0})});C.setAttribute("aria-label",`Back to ${o(c,x).name}`.slice(0,120)),B.prepend(C)}let E=w==="deal"?R.contract?"contract":
"intent":w==="route"?`route-${N}`:"",T=u("article",`card of-${w} ${E}`.trim(),B,O,...j===null?[]:[M(w==="route"?"leg":"segment",j)],...f(R.facts)),S=Object.entries(
R.lists),k=0,A=S.filter(([,c])=>(k+=c.length)<=Go).length,I=c=>T.append(...c.map(([x,C])=>d(x,C.map(D=>t.lists[x][D])))),_=()=>T.append(...R.uncertain?[u("secti\
on","",u("h3","","Uncertain"),...R.uncertain.map(c=>u("p","small doubt",Gt(c))))]:[],...K?[u("p","small note",...r(K))]:[],...p(R.sources));return I(S.slice(0,A)),
A===S.length?_():setTimeout(()=>{I(S.slice(A)),_()}),e.where(w,N)&&B.append(Ae("go-there","Show on the map",()=>e.show(w,N))),T.setAttribute("aria-labelledby",O.
id),T.dataset.card=`${w}-${N}`,T}function v(w=null){let N=m[m.length-1],[j,R]=N,Y=g(...N),K=w||(["place","incident"].includes(j)?e.where(j,R):null);return e.card(
Y,K,()=>{l="",e.mark(null),e.state.changed()}),l=`${j}-${R}`,e.mark(j,R),e.state.changed(),Y}function $(w,N){m.push([w,N,null]),St(v(),"h2").focus({preventScroll:!0})}
e.open=(w,N,j,R=null)=>(m=[[w,N,R]],v(j)),e.state.add("card",()=>l,w=>{let[,N,j]=/^([a-z]{3,8})-(\d{1,5})$/.exec(w)||[],R=$e.find(([Y])=>Y===N);!R||Number(j)>=t[R[1]].
length?e.closeCard():l!==w&&e.open(R[0],Number(j),null)})}var Jo={ة:"ه",ى:"ي",ی:"ي",ک:"ك",ٱ:"ا",ß:"ss",ø:"o",ł:"l",đ:"d",ı:"i",æ:"ae",œ:"oe",ð:"d",þ:"th"};function hn(t){return String(t).slice(0,400).
toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}\u0640\u0621\u02bb-\u02bf'’`]/gu,"").replace(/[ةىیکٱßøłđıæœðþ]/g,e=>Jo[e]).replace(/[٠-٩۰-۹]/g,
e=>String(Number(e.codePointAt(0))&15)).replace(/[^\p{L}\p{N}]+/gu," ").trim()}function Xo(t,e,n){let a=` ${t}`.indexOf(` ${e}`);return t===e?0:a===0?1:a>0?2:n.
every(o=>t.includes(o))?3:9}function mn(t,e){let n=hn(e),a=n.split(" ");return n?t.flatMap(o=>{let s=o.folded??=[o.names,o.also||[],o.owners||[]].flatMap((f,h)=>f.
flatMap(d=>d?[[hn(d),h,d]]:[])),r=99,i="";return s.forEach(([f,h,d])=>{let p=Xo(f,n,a),m=p===9?99:p===3?10+h:o.first&&!h?p/10:p+[o.late?.3:0,.4,.6][h];m<r&&(r=m,
i=h===2?`owner: ${d}`:h===1?d:"")}),Object.assign(o,{why:i}),r<99?[{entry:o,score:r,size:Math.min(...s.map(([f])=>f.length||99))}]:[]}).sort((o,s)=>o.score-s.score||
o.size-s.size).slice(0,12).map(o=>o.entry):[]}var Ce=t=>new RegExp("\\p{Script=Arabic}","u").test(t);function gn(t,e){let{map:n,data:a,box:o,panel:s}=t,r=ft("tools"),i=(c,x=0)=>c.toLocaleString("en",{minimumFractionDigits:x,maximumFractionDigits:x}),f=c=>i(c/1e3,
c<1e4?3:c<1e6?2:1),h={search:"M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L20.5 20.5",layers:"M12 4L21 9L12 14L3 9ZM4 13L12 17.5L20 13M4 17L12 21.5L2\
0 17",measure:"M3 16.5L16.5 3L21 7.5L7.5 21ZM7 12.5L9 14.5M10 9.5L13 12.5M13 6.5L15 8.5",year:"M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 7.5V12L15.5 14",link:"M10 \
14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.3 1.3M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.3-1.3",profile:"M3 5H21M3 9C6 9 6 18 10 18C13 18 13 12 16 12C18.5\
 12 19 16 21 16",screen:"M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15"};function d(c,x,C=""){let D=u("button",C,c);return D.type="button",D.addEventListener("click",
x),D}let p=null;function m(c,x,C){let D=d(ee(h[c]),C,"tool");return D.setAttribute("aria-label",x),D.title=x,r.append(D),D}function l(c,x,C,{opened:D=()=>{},closed:q=()=>{}}={}){
let W=m(c,x,()=>{p&&p.item===W?y():F()});C.classList.add("sheet"),C.id=`sheet-${c}`,C.hidden=!0,C.setAttribute("role","group"),C.setAttribute("aria-label",x),W.
setAttribute("aria-expanded","false"),W.setAttribute("aria-controls",C.id),r.append(C);function F(){p&&y(),kt()&&e.expand(!1),p={item:W,sheet:C,closed:q},C.hidden=
!1,W.setAttribute("aria-expanded","true"),D()}return{item:W,show:F}}function y(c=!1){if(!p)return;let{item:x,sheet:C,closed:D}=p;p=null,C.hidden=!0,x.setAttribute(
"aria-expanded","false"),D(),c&&x.focus()}document.addEventListener("keydown",c=>{c.key==="Escape"&&!c.defaultPrevented&&(p?y(!0):o.querySelector(".leaflet-popu\
p")?n.closePopup():(e.closeCard(),e.back()))}),St(ft("card"),".close").addEventListener("click",()=>{e.closeCard(),e.back()}),ft("skip").addEventListener("click",
c=>{let x=ft(St(document,"#skip").getAttribute("href")?.slice(1)||"");c.preventDefault(),s.contains(x)&&e.expand(!0),x.focus({preventScroll:!0})}),e.find=c=>mn(
e.entries,c),(function(){let c=u("input"),x=u("ul","results"),C=u("p","said");c.type="search",c.placeholder="Station, system, path … or اسم",c.autocomplete=
"off",c.spellcheck=!1,c.maxLength=200,c.dir="auto",Object.entries({role:"combobox","aria-label":"Search the map, in English or Arabic","aria-expanded":"false","\
aria-controls":"results","aria-autocomplete":"list"}).forEach(([tt,at])=>c.setAttribute(tt,at)),x.id="results",x.setAttribute("role","listbox"),x.setAttribute("\
aria-label","Found"),C.setAttribute("role","status");let q=l("search","Search",u("div","search",c,C,x),{opened:()=>{c.focus(),c.select()}}),W=[],F=-1;function Q(tt){
y(),q.item.focus();let{bounds:at,latlng:z}=tt;at?e.visit(()=>e.frame(at)):z&&e.visit(()=>e.frame(L.latLng(z).toBounds(4e4))),tt.open&&tt.open()}function et(tt){
F=tt,[...x.children].forEach((at,z)=>at.setAttribute("aria-selected",String(z===tt))),tt<0?c.removeAttribute("aria-activedescendant"):(c.setAttribute("aria-acti\
vedescendant",x.children[tt].id),x.children[tt].scrollIntoView({block:"nearest"}))}function ot(){W=e.find(c.value),x.replaceChildren(...W.map((tt,at)=>{let z=tt.
names.flatMap(it=>it||[]),H=z.find(it=>!Ce(it))||z[0]||"",J=z.find(Ce),V=u("li","",u("bdi","en",H));if(J&&J!==H){let it=u("bdi","ar",J);it.lang="ar",V.append(it)}
return V.append(u("small","",tt.kind||"",...tt.why?[" · ",u("bdi","",tt.why)]:[])),V.id=`result-${at}`,V.setAttribute("role","option"),V.addEventListener("mous\
edown",it=>it.preventDefault()),V.addEventListener("click",()=>Q(tt)),V})),c.setAttribute("aria-expanded",String(W.length>0)),C.textContent=c.value.trim()?W.length?
`${W.length} found`:"Nothing found":"",et(W.length?0:-1)}c.addEventListener("input",ot),c.addEventListener("keydown",tt=>{let at=tt.key==="ArrowDown"?1:tt.key===
"ArrowUp"?-1:0;if(at&&W.length)et((F+at+W.length)%W.length);else if(tt.key==="Enter"&&F>=0)Q(W[F]);else if(tt.key==="Escape"&&c.value)c.value="",ot();else return;
tt.preventDefault()}),document.addEventListener("keydown",tt=>{let at=tt.target instanceof Element&&tt.target.closest("input, textarea, select");tt.key==="/"&&!at&&
(tt.preventDefault(),q.show())})})();let M={routes:"Routes",stations:"Stations",systems:"Cable systems",paths:"Crossing paths",incidents:"Incidents",ground:"Bas\
e map"};(function(){let c=u("ul","tree"),x=new Set,C=[];function D(F,Q,et,ot,tt){let at=u("input"),z=u("label","",at);return at.type="checkbox",at.addEventListener(
"change",()=>ot(at.checked)),tt&&z.append(tt()),z.append(u("bdi","",F)),Q!==null&&z.append(u("small","",i(Q))),C.push([at,et]),u("div","row",z)}function q(){C.forEach(
([F,Q])=>{let et=Q();F.checked=et===!0,F.indeterminate=et===null})}function W(){C=[];let F=Object.keys(M),Q=[...new Set([...F,...e.layers.map(et=>et.parent)])];
c.replaceChildren(...Q.flatMap(et=>{let ot=e.layers.filter(V=>V.parent===et);if(!ot.length)return[];if(ot.length===1){let[V]=ot;return[u("li","",D(V.title,V.count,
()=>V.shown,it=>{V.set(it),q()},V.mark))]}let tt=()=>{let V=ot.filter(it=>it.shown).length;return V===0?!1:V===ot.length?!0:null},at=M[et]||et,z=D(at,ot.length,
tt,V=>{e.together(()=>ot.forEach(it=>it.set(V))),q()}),H=u("ul","",...ot.map(V=>u("li","",D(V.title,V.count,()=>V.shown,it=>{V.set(it),q()},V.mark))));H.hidden=
!x.has(et),H.id=`branch-${Q.indexOf(et)}`;let J=d(u("span","chevron"),()=>{H.hidden=!H.hidden,H.hidden?x.delete(et):x.add(et),J.setAttribute("aria-expanded",String(
!H.hidden))},"more");return J.setAttribute("aria-label",`${at}: each one`),J.setAttribute("aria-expanded",String(!H.hidden)),J.setAttribute("aria-controls",H.id),
z.append(J),[u("li","",z,H)]})),q()}l("layers","Layers",u("div","layers",u("h2","","Layers"),c),{opened:W}),e.onLayers(()=>{p&&p.sheet.id==="sheet-layers"&&q()})})();
let g=u("div","cross");g.setAttribute("aria-hidden","true");let v=null;(function(){let c=[],x=L.layerGroup(),C=u("ol","steps"),D=u("p","total");D.setAttribute("\
role","status");let q=L.polyline([],{pane:"measure",className:"measured",interactive:!1,smoothFactor:0}),W=at=>{c.push(at),F()};function F(){let at=c.slice(1).map(
(J,V)=>ne(c[V],J));q.setLatLngs(c.slice(1).map((J,V)=>fe(c[V],J))),x.clearLayers(),c.forEach(J=>x.addLayer(L.circleMarker(J,{pane:"measure",className:"measured-\
point",radius:4,interactive:!1}))),C.replaceChildren(...at.map(J=>u("li","",`${J.exact?"":"about "}${f(J.m)} km`,u("small","",`bearing ${J.bearing.toFixed(1)}°`))));
let z=at.reduce((J,V)=>J+V.m,0),H=at.every(J=>J.exact);D.textContent=c.length<2?c.length?"One point; add another":"No point yet":`${H?"":"About "}${f(z)} km in \
all`,D.dataset.metres=at.length?z.toFixed(4):"",et.disabled=ot.disabled=!c.length}let Q=d("Add the centre of the map",()=>W(n.getCenter())),et=d("Undo",()=>{c.pop(),
F()}),ot=d("Clear",()=>{c.length=0,F()}),tt=u("div","measure",u("h2","","Measure"),u("p","","Click on the map, or move it and add its centre. Lengths are geodes\
ics on WGS 84."),u("div","buttons",Q,et,ot),C,D);l("measure","Measure",tt,{opened(){v=W,e.closeCard(),o.classList.add("measuring"),o.append(g),n.doubleClickZoom.
disable(),[q,x].forEach(at=>at.addTo(n)),F()},closed(){v=null,o.classList.remove("measuring"),g.remove(),n.doubleClickZoom.enable(),[q,x].forEach(at=>at.remove())}})})();
let $=[...e.dates].flatMap(c=>Number.isInteger(c)?Number(c):[]).sort((c,x)=>c-x),w=null;if($.length&&$[0]<$[$.length-1]){let c=$[0],x=$[$.length-1],C=u("input"),
D=u("output","","All years");Object.assign(C,{type:"range",min:c,max:x+1,step:1,value:x+1}),C.setAttribute("aria-label","Year"),e.setYear=tt=>{e.year=tt===null||
tt>x?null:Math.max(tt,c),C.value=String(e.year??x+1),D.textContent=e.year===null?"All years":String(e.year),C.setAttribute("aria-valuetext",D.textContent),F.classList.
toggle("on",e.year!==null),e.together(()=>e.years.forEach(at=>at(e.year))),e.state.changed()},C.addEventListener("input",()=>e.setYear(Number(C.value)));let q=u(
"div","ends",u("span","",String(c)),u("span","","all")),W=u("div","year",u("h2","","Year"),D,C,q),{item:F,show:Q}=l("year","Year",W,{closed:()=>w?.pause()}),et=d(
"All years",()=>e.setYear(null)),{story:ot}=a;w=ot?ln(t,e,{story:ot,body:W,show:Q,all:et}):null,ot||W.append(u("p","","Shows what was in service that year: syst\
ems from the year in which they were ready, until the year in which they ended, and the cuts of that year. What has no known date stays."),et),C.setAttribute("a\
ria-valuetext","All years")}let N=e.state;N.add("view",()=>{let{lat:c,lng:x}=n.getCenter();return`${c.toFixed(4)},${x.toFixed(4)},${n.getZoom()}`},c=>{if(!/^-?\d{1,2}(\.\d{1,9})?,-?\d{1,3}(\.\d{1,9})?,\d{1,2}(\.\d{1,4})?$/.
test(c))return;let[x,C,D]=c.split(",").map(Number);n.setView([x,C],Math.min(Math.max(D,n.getMinZoom()),n.getMaxZoom()),{animate:!1})}),N.add("change",()=>e.layers.
filter(c=>c.shown!==c.first).map(c=>encodeURIComponent(c.key)).join(","),c=>{let x=new Set(c.split(",").flatMap(C=>{try{return[decodeURIComponent(C)]}catch{return[]}}));
e.layers.forEach(C=>C.set(x.has(C.key)!==C.first))}),N.add("year",()=>e.year===null?"":String(e.year),c=>{e.setYear(/^\d{4}$/.test(c)?Number(c):null)}),w?.link();
function j(){return"#"+[...N.entries].map(([c,{get:x}])=>[c,x()]).filter(([,c])=>c).map(([c,x])=>`${c}=${x}`).join("&")}let R="";function Y(c){if(location.hash===
R)return;R=location.hash;let x=new Map(location.hash.slice(1,6e3).split("&").map(D=>{let q=D.indexOf("=");return[D.slice(0,q),D.slice(q+1)]})),C=[...N.entries].
filter(([D])=>!c||x.has("view")||x.has(D));C.length&&e.together(()=>C.forEach(([D,{set:q}])=>q(x.get(D)||"")))}let K;function nt(){try{R=j(),history.replaceState(
null,"",R)}catch{}}Y(!0),window.addEventListener("hashchange",()=>Y(!1));let O=!1;if(["pointerdown","keydown","wheel"].forEach(c=>window.addEventListener(c,()=>{
O=!0},{capture:!0,passive:!0})),N.changed=()=>{clearTimeout(K),O&&(K=setTimeout(nt,250))},n.on("moveend",()=>N.changed()),/^(https?|file):$/.test(location.protocol)){
let c=u("input"),x=u("p","said");c.readOnly=!0,c.setAttribute("aria-label","Link to this view"),x.setAttribute("role","status"),c.addEventListener("focus",()=>c.
select()),l("link","Link to this view",u("div","link",u("h2","","Link to this view"),c,u("div","buttons",d("Copy",async()=>{c.select();let C;try{await navigator.
clipboard.writeText(c.value),C=!0}catch{C=document.execCommand("copy")}x.textContent=C?"Copied":"Copy it from the field"})),x),{opened(){c.value=location.href.split(
"#")[0]+j(),x.textContent="",c.focus()}})}if(e.profile.there){let c=m("profile","Line diagram and depth profile",()=>e.profile.toggle());c.setAttribute("aria-co\
ntrols","profile"),e.profile.changed=x=>c.setAttribute("aria-expanded",String(x)),e.profile.changed(!1)}if(document.fullscreenEnabled){let c=m("screen","Full sc\
reen",()=>document.fullscreenElement?document.exitFullscreen():document.documentElement.requestFullscreen());c.setAttribute("aria-pressed","false"),document.addEventListener(
"fullscreenchange",()=>{c.setAttribute("aria-pressed",String(!!document.fullscreenElement))})}function B(c){let x=e.depthAt(c);return x?`Depth: ${i(x.low_m)} to\
 ${i(x.high_m)} m, from cells of about ${i(x.cell_km)} km`:"Depth: on land, or not known"}function E(c){let x=c.lng-360*Math.round(c.lng/360),C=Vt(0,n.getZoom())/
111320,D=Math.min(5,Math.max(1,Math.ceil(-Math.log10(C)))),q=(W,F,Q)=>`${Math.abs(W).toFixed(D)}° ${W<0?Q:F}`;return`${q(c.lat,"N","S")}, ${q(x,"E","W")}`}e.hereLines=
c=>[E(c),B(c)];function T(c){let x=e.routeNear(c);return x?e.openRoute(x,c):e.card(u("div","card here",...e.hereLines(c).map(C=>u("p","",C))),c)}n.on("click",c=>{
v?v(c.latlng):S()||T(c.latlng)}),o.addEventListener("keydown",c=>{c.key!=="Enter"||c.target!==o||(v?v(n.getCenter()):T(n.getCenter()))});function S(){let c=!!p||
k;return y(),c}let k=!1;n.on("preclick",()=>{k=!!o.querySelector(".leaflet-popup")});let A=null;function I(c){if(c!==!!A)if(n.setMaxBounds(void 0),c){A={at:n.getCenter(),
zoom:n.getZoom(),open:ft("panel-toggle").getAttribute("aria-expanded")==="true"};let x=A.open&&!kt()?_():n.getBounds();document.documentElement.classList.add("p\
rinting"),e.expand(!0),n.invalidateSize({animate:!1,pan:!1}),n.fitBounds(x,{paddingBottomRight:[0,n.attributionControl.getContainer()?.offsetHeight??0],animate:!1}),
e.redraw(),e.paintNow(),o.querySelectorAll("canvas").forEach(C=>{if(C.closest(".leaflet-tile"))return;let D=Pt(C),{width:q,height:W}=C,F=document.createElement(
"canvas");Object.assign(F,{width:q,height:W}),Pt(F).drawImage(C,0,0),C.width=q,D.drawImage(F,0,0)})}else A&&(document.documentElement.classList.remove("printing"),
n.invalidateSize({animate:!1,pan:!1}),e.expand(A.open),n.setView(A.at,A.zoom,{animate:!1}),A=null,n.setMaxBounds(a.window))}function _(){let c=n.getSize(),x=s.getBoundingClientRect().
width+20;return L.latLngBounds(n.containerPointToLatLng([0,c.y]),n.containerPointToLatLng([c.x-x,0]))}window.addEventListener("beforeprint",()=>I(!0)),window.addEventListener(
"afterprint",()=>I(!1))}function Qo({columns:t,rows:e,levels:n}){let a=n.slice();for(let o=0;o<3;o++){let s=a.slice();for(let r=0;r<e;r++)for(let i=0;i<t;i++){let f=r*t+i;if(a[f]!==-1)
continue;let h=0,d=0;for(let p=Math.max(r-1,0);p<=Math.min(r+1,e-1);p++)for(let m=Math.max(i-1,0);m<=Math.min(i+1,t-1);m++){let l=a[p*t+m];l!==-1&&(h+=l,d++)}d&&
(s[f]=h/d)}a=s}return a.map(o=>Math.max(o,0))}function ts(t){let e=t.columns>>1,n=t.rows>>1,a=new Float32Array(e*n);for(let o=0;o<n;o++)for(let s=0;s<e;s++){let r=2*
o*t.columns+2*s,i=0,f=0;for(let h of[r,r+1,r+t.columns,r+t.columns+1])t.levels[h]!==-1&&(i+=t.levels[h],f++);a[o*e+s]=f?i/f:-1}return{west:t.west+t.step/2,south:t.
south+t.step/2,step:2*t.step,columns:e,rows:n,levels:a}}function bn(t){let e=[];for(let n=t;;n=ts(n)){let{west:a,south:o,step:s,columns:r,rows:i}=n,f=n,h=null;if(e.
push({west:a,south:o,step:s,columns:r,rows:i,get levels(){return h=h||Qo(f)}}),Math.min(r,i)<16)return e}}function yn(t,e){let n=new Int32Array(4*t.length),a=new Float32Array(
4*t.length);return t.forEach((o,s)=>{let r=Math.min(Math.max(o,0),e-1),i=Math.floor(r),f=r-i;for(let h=0;h<4;h++)n[4*s+h]=Math.min(Math.max(i-1+h,0),e-1);a[4*s]=
(1-f)**3/6,a[4*s+1]=(3*f**3-6*f**2+4)/6,a[4*s+2]=(-3*f**3+3*f**2+3*f+1)/6,a[4*s+3]=f**3/6}),{nodes:n,weights:a}}function wn(t,e,n){let{columns:a,rows:o,levels:s}=t,
r=e.length,{nodes:i,weights:f}=yn(e.map(l=>(l-t.west)/t.step),a),h=yn(n.map(l=>(l-t.south)/t.step),o),d=new Map;function p(l){if(!d.has(l)){let y=new Float32Array(
r),M=l*a;for(let g=0,v=0;g<r;g++,v+=4)y[g]=f[v]*s[M+i[v]]+f[v+1]*s[M+i[v+1]]+f[v+2]*s[M+i[v+2]]+f[v+3]*s[M+i[v+3]];d.set(l,y)}return d.get(l)}let m=new Float32Array(
r*n.length);for(let l=0;l<n.length;l++){let[y,M,g,v]=[0,1,2,3].map(R=>p(h.nodes[4*l+R])),[$,w,N,j]=h.weights.subarray(4*l,4*l+4);for(let R=0,Y=l*r;R<r;R++,Y++)m[Y]=
$*y[R]+w*M[R]+N*g[R]+j*v[R]}return m}var se=512,Ne=16,es=4,ns=6,vn=(t,e)=>t.find(n=>n.step*e>=1.5)||t[t.length-1],Mn=(t,e)=>vn(e[e.length-1],256*2**Math.floor(t.getZoom())/360).levels;function os(t,e,n,a){
let o=e.length,s=n.length,r=null;for(let i of[...t].reverse()){let{west:f,south:h,step:d,columns:p,rows:m}=i[0],l=f+d*(p-1),y=h+d*(m-1);if(r&&(e[0]>l||e[o-1]<f||
n[0]<h||n[s-1]>y))continue;let M=wn(vn(i,a),e,n);if(!r){r=M;continue}let g=(v,$,w)=>Math.min(v-$,w-v)/(ns*d);for(let v=0,$=0;v<s;v++){let w=g(n[v],h,y);for(let N=0;N<
o;N++,$++){let j=Math.min(w,g(e[N],f,l),1);j>0&&(r[$]+=j*(M[$]-r[$]))}}}return r||new Float32Array(o*s)}function Ln(t,[e,n],a,o,s,r){let i=t.width,f=256/se*2**a.
z,h=e?1:0,d=Math.min(n,i-e),p=Array.from({length:i},(B,E)=>(E+.5)/i),m=p.map(B=>360*(a.x+B)/f-180),l=p.slice(e-h,e+d).map(B=>Math.atan(Math.sinh(Math.PI*(1-2*(a.
y+B)/f)))*180/Math.PI),y=os(o,m,l,se*f/360),{west:M,south:g,step:v,columns:$,rows:w}=o[o.length-1][0],N=(B,E,T)=>B>E-v&&B<E+T*v,j=m.map(B=>N(B,M,$)),R=s.length-
1,Y=r.map(([B,E,T])=>255<<24|T<<16|E<<8|B),K=Pt(t),nt=K.createImageData(i,d),O=new Int32Array(nt.data.buffer);for(let B=h,E=h*i,T=0;B<l.length;B++){if(!N(l[B],g,
w)){E+=i,T+=i;continue}for(let S=0;S<i;S++,E++,T++){if(!j[S])continue;let k=y[E],A=0;for(;A<R&&k>=s[A+1];)A++;O[T]=Y[A];let I=A?k-s[A]:1/0,_=A<R?s[A+1]-k:1/0,c=Math.
min(I,_);if(c>3)continue;let x=.5-c/Math.max(Math.abs(k-y[S?E-1:E+1]),Math.abs(k-y[B?E-i:E+i]),1e-4);if(x<=0)continue;let[C,D]=[r[A],r[I<_?A-1:A+1]],q=W=>Math.round(
C[W]+x*(D[W]-C[W]));O[T]=255<<24|q(2)<<16|q(1)<<8|q(0)}}K.putImageData(nt,0,e)}function xn(t){let e=ss(t);e&&e.toBlob(async n=>{if(!n)return;let a=u("img",""),o=URL.
createObjectURL(n);a.alt="",a.src=o;try{await a.decode(),e.parentNode===t&&t.replaceChildren(a)}catch{}URL.revokeObjectURL(o)})}var ss=t=>t.querySelector("canva\
s");function En(t,{heights:e,bands:n,tints:a,printing:o,bounds:s}){let r=[],i=!1;t.on("movestart",()=>{i=!0}).on("moveend",()=>{i=!1});function f(g){let v=performance.
now()+g,$=a(),w=i?es:Ne;for(let N;performance.now()<v&&(N=r[0]);){let{tile:j,canvas:R,coords:Y,done:K}=N;Ln(R,[N.row,w],Y,e,n,$),N.row+=w,!(N.row<R.height)&&(r.
shift(),K(void 0,j),o()||xn(j))}r.length&&setTimeout(()=>f(i?3:8),i?40:0)}function h(g){let v=u("canvas","");return v.width=v.height=g,v}let d=0,p=se,m=mt(L.GridLayer).
extend({createTile(g,v){let $=Math.min(window.devicePixelRatio||1,2)*2**(t.getZoom()-d);p=Math.ceil(se*Math.min($,2));let w=h(p),N=u("div","",w);return r.push({
tile:N,canvas:w,row:0,coords:g,done:v})===1&&queueMicrotask(()=>f(o()?1/0:8)),N},_setView(g,v,...$){d=Math.floor(v+1e-6),mt(L.GridLayer.prototype)._setView.call(
this,g,v,...$)},_clampZoom:()=>d}),l=new m({pane:"depths",tileSize:se,noWrap:!0,bounds:s,keepBuffer:1,updateWhenZooming:!1});l.on("tileloadstart",({tile:g})=>{let{
x:v,y:$}=L.DomUtil.getPosition(g);Object.assign(g.style,{left:`${v}px`,top:`${$}px`})});function y(){let g=a(),v=new Set(r.map(({tile:w})=>w));Object.values(mt(
l)._tiles).forEach(({el:w,coords:N})=>{if(v.has(w))return;let j=h(p);for(let R=0;R<p;R+=Ne)Ln(j,[R,Ne],N,e,n,g);w.replaceChildren(j),o()||xn(w)})}function M(){f(
1/0),y()}return{depths:l,repaint:y,paintNow:M}}function kn(t){let e=Math.sin(t.lat*Math.PI/180);return[t.lng/360+.5,.5-Math.log((1+e)/(1-e))/(4*Math.PI)]}function as([t,e,n,a],[o,s,r,i]){let f=0,h=1;for(let[
d,p,m,l]of[[t,n-t,o,r],[e,a-e,s,i]]){if(!p){if(d<m||d>l)return!1;continue}let y=(m-d)/p,M=(l-d)/p;f=Math.max(f,Math.min(y,M)),h=Math.min(h,Math.max(y,M))}return f<=
h}function rs([t,e,n,a],[o,s,r,i]){let f=(h,d,p,m,l,y)=>Math.sign((p-h)*(y-d)-(m-d)*(l-h));return f(t,e,n,a,o,s)!==f(t,e,n,a,r,i)&&f(o,s,r,i,t,e)!==f(o,s,r,i,n,
a)}function Sn(t){let e=new Map,n=([a,o,s,r],i)=>{for(let f=Math.floor(a*256);f<=s*256;f++)for(let h=Math.floor(o*256);h<=r*256;h++)if(i(f*4096+h))return!0;return!1};
return t.forEach(a=>{let o=kn(a[0]);a.slice(1).forEach(s=>{let r=kn(s),i=[...o,...r];n([Math.min(o[0],r[0]),Math.min(o[1],r[1]),Math.max(o[0],r[0]),Math.max(o[1],
r[1])],f=>{let h=e.get(f);return h?h.push(i):e.set(f,[i]),!1}),o=r})}),([a,o],[s,r,i,f])=>{let h=[s,r,s+i,r+f],d=[s+i/2,r+f/2],p=[a,o,d[0],d[1]];return!n([Math.
min(s,a),Math.min(r,o),Math.max(s+i,a),Math.max(r+f,o)],m=>(e.get(m)||[]).some(l=>as(l,h)||rs(l,p)))}}async function is(t){let e=atob(t),n=new Uint8Array(e.length);for(let i=0;i<n.length;i++)n[i]=e.charCodeAt(i);let o=new Blob([n]).stream().pipeThrough(new DecompressionStream(
"deflate-raw")).getReader(),s=[],r=0;for(let i=await o.read();!i.done;i=await o.read()){if(r+=i.value.length,r>268435456)throw new RangeError("more data than a \
page has");s.push(i.value)}return new Uint8Array(await new Blob(s).arrayBuffer())}async function $n(t,e){let[n,a]=await Promise.all(t.split(" ",2).map(is)),o=cs(
a,e);return JSON.parse(new TextDecoder().decode(n),(s,r)=>typeof r=="object"&&r!==null&&"~"in r?o[r["~"]]:r)}function cs(t,e){let n=t.length>>2,a=0,o=()=>{if(a>=
n)throw new RangeError("fewer vertices than the lines have");let h=t[a]|t[a+n]<<8|t[a+2*n]<<16|t[a+++3*n]<<24;return h>>>1^-(h&1)},s=o();o();let r=Array.from({length:Math.
min(s,n)},()=>({unit:o(),size:o()})),i=0,f=0;return r.map(({unit:h,size:d})=>{let p=[],m=0,l=0,y=0,M=0,g=0,v=0;for(let $=0;$<d;$++){let w=o(),N=o();$?([g,y]=[y,
(y+g>>1)+w],[v,M]=[M,(M+v>>1)+N],m+=y,l+=M):(m=i+=w,l=f+=N),p.push(e(l/h,m/h))}return p})}function me({rows:t,columns:e}){let n=Array.from({length:t},()=>({}));
return Object.entries(e).forEach(([a,o])=>{let s=Array.isArray(o)?r=>o[r]:"all"in o?()=>o.all:r=>o.of[o.at[r]];n.forEach((r,i)=>{let f=s(i);f!==null&&(r[a]=f)})}),
n}function ls(t,e){return`${[t-360*Math.round(t/360),e].map(a=>Number(a.toFixed(5)).toFixed(4)).join(", ")} (longitude, latitude)`}function An({lists:t,...e}){let n=Object.
entries(t).map(([o,s])=>[o,me(s)]),a=Object.entries(e).map(([o,s])=>{let r=s.facts&&me(s.facts),i=s.lists&&me(s.lists);return[o,me(s).map((f,h)=>{let d=r?.[h];return d?.
position===!0&&(d.position=ls(Number(f.lon),Number(f.lat))),{...f,facts:d,lists:i?.[h]}})]});return{lists:Object.fromEntries(n),...Object.fromEntries(a)}}function Cn({
columns:t,rows:e,steps:n},a,o){let s=new Float32Array(t*e);for(let r=0,i=0;r<s.length;r++)r%t===0&&(i=0),n[r]===" "?s[r]=o:s[r]=i=(i+n.charCodeAt(r)-63)%a;return s}function us(t,[e,n]){let a=(o,s,r)=>o.some(i=>Math.abs(s-i)<.002&&Math.abs(r-i)<.002);return t.flatMap(o=>{let s=[],r=[o[0]];for(let i=1;i<=o.length;i++){let f=o[i-
1],h=o[i%o.length];a(e,f.lng,h.lng)||a(n,f.lat,h.lat)?(r.length>1&&s.push(r),r=[h]):r.push(h)}return r.length>1&&s.push(r),s})}function fs(t){let e=t.map(n=>{let a=new Map;
return n.forEach(o=>o.forEach((s,r)=>{let i=o[r?r-1:o.length-1];for(let f=Math.floor(Math.min(s.lat,i.lat));f<=Math.max(s.lat,i.lat);f++){let h=a.get(f);h?h.push(
[s,i]):a.set(f,[[s,i]])}})),a});return({lat:n,lng:a})=>e.some(o=>(o.get(Math.floor(n))||[]).reduce((s,[r,i])=>r.lat>n!=i.lat>n&&a<(i.lng-r.lng)*(n-r.lat)/(i.lat-
r.lat)+r.lng?!s:s,!1))}async function On({map:t,data:e,ground:n,box:a},o){let s=document.documentElement.classList.contains("plain"),r=window.matchMedia("screen\
 and (prefers-color-scheme: dark)"),i=window.matchMedia("print"),f=c=>L.svg({pane:c,padding:.3}),h=f("land"),d=f("borders"),p={interactive:!1,smoothFactor:.6},{
tiers:m}=n;function l(c,x,C,D,q=!1){if(!x.length)return;let W={...p,renderer:D,className:`ground ${c}`},F=q?L.polygon(x,W):L.polyline(x,W);C.addLayer(on(t,F,q?x.
flat():x,q))}let y=L.layerGroup(),M=L.layerGroup();for(let{land:c}of m)l("land",c,t,h,!0),await Lt();let g=m.map(c=>us(c.land.flat(),c.edges));await Lt();for(let c of g)
l("coast",c,t,h),await Lt();let v=c=>m.flatMap(x=>x[c]);l("rivers",v("rivers"),y,h),m.forEach(({lakes:c})=>l("lake",c,y,h,!0)),l("canals",v("canals"),y,h),l("bo\
rders",v("borders"),M,d),l("disputed",v("disputed"),M,d);let $=c=>[1,3,5].map(x=>parseInt(c.slice(x,x+2),16)),w=()=>i.matches||document.documentElement.classList.
contains("printing");function N(){let{tints:c}=n.depths;return c[w()?"print":s&&r.matches?"dark":"light"].map($)}function j(c,x){for(let{west:C,south:D,step:q,columns:W,
rows:F,levels:Q}of c){let et=L.latLng(x.lat,x.lng+360*Math.ceil((C-q/2-x.lng)/360)),ot=Math.round((et.lng-C)/q),tt=Math.round((et.lat-D)/q);if(ot<0||ot>=W||tt<0||
tt>=F)continue;let at=Q[tt*W+ot];if(at===-1||R.some(pt=>pt(et)))return null;let{deepest_m:z,levels:H}=n.depths,J=pt=>z*(Math.max(pt,0)/(H-1))**2,V=J(at-.5),it=V<
100?1:10;return{low_m:it*Math.floor(V/it),high_m:it*Math.ceil(J(at+.5)/it),cell_km:Math.round(q*111.2)}}return null}let R=[];async function Y(){for(let{land:F}of m)
R.push(fs(F)),await Lt();let c=n.depths.grids.map(F=>({...F,levels:Cn(F,n.depths.levels,-1)}));if(o.depthAt=F=>j(c,F),!s)return;await Lt();let x=[];for(let F of c)
x.push(bn(F)),await Lt();Mn(t,x),await Lt();let{bands:C}=n.depths,{depths:D,repaint:q,paintNow:W}=En(t,{heights:x,bands:C,tints:N,printing:w,bounds:e.window});D.
on("load",()=>{a.dataset.depths="drawn"}),o.addLayer({key:"depths",title:"Depth",parent:"ground",group:D}),[r,i].forEach(F=>F.addEventListener("change",q)),window.
addEventListener("afterprint",q),o.paintNow=W}if(await Lt(),n.depths.grids.length&&await Y(),!s)return;await Lt(),o.addLayer({key:"waters",title:"Lakes and rive\
rs",parent:"ground",group:y}),o.addLayer({key:"borders",title:"Borders",parent:"ground",group:M}),await Lt();let K=Sn([...g.flat(),...v("borders"),...v("dispute\
d")]);await Lt();let nt=new Set(e.crossed||[]),O=document.documentElement.lang==="ar",B=.3,E=new Set(n.names.map(([c,x,C,D,q,W])=>({kind:c,zoom:W,latlng:L.latLng(
q,D),text:O&&C||x,first:c==="country"&&nt.has(x)})));n.names.forEach(([c,x,C,D,q,W])=>o.addSearch({names:[x,C],kind:c.charAt(0).toUpperCase()+c.slice(1),late:!0,
open(){let F=u("h2","",u("bdi","",x)),Q=L.latLng(q,D),et=c==="city"||c==="capital",ot=u("span","ar",C);Object.assign(ot,{lang:"ar",dir:"rtl"}),C&&F.append(ot),o.
card(u("article","card of-ground",u("p","kicker",c.charAt(0).toUpperCase()+c.slice(1)),F,...et?o.hereLines(Q).map(tt=>u("p","",tt)):[]),Q),o.visit(()=>t.setView(
Q,Math.max(W+.5,3),{animate:!1}))}}));let T=[],S={ocean:3,sea:2,country:2,gulf:1,bay:1,strait:1,channel:1},k={ocean:5.5,country:8},A=!0,I=NaN;function _(c){I=c;
let x=t.getBounds().pad(.3);E.forEach(C=>{if(c+B<C.zoom||!x.contains(C.latlng))return;E.delete(C);let D=C.kind==="city"||C.kind==="capital";if(D&&o.places.some(
({latlng:F})=>Math.abs(F.lat-C.latlng.lat)<.15&&Math.abs(F.lng-C.latlng.lng)<.15))return;let W=u("span",C.kind,C.text);O&&W.classList.add("ar"),T.push({...C,label:o.
addLabel({latlng:C.latlng,element:W,beside:D,rank:(C.first?1e3:0)+10*(10-C.zoom)+(S[C.kind]||0),reach:D?0:C.kind==="ocean"?90:C.first?96:C.kind==="country"?36:26,
within:C.kind==="country"?K:null})})}),T.forEach(({kind:C,zoom:D,label:q})=>{q.shown=A&&c+B>=D&&c<(k[C]||99),q.element.classList.toggle("near",c>=D+1.5)}),a.dataset.
scale=c<3?"world":c<5?"region":"country"}o.onDraw(_),t.on("moveend",()=>{t.getZoom()===I&&_(I)}),o.addLayer({key:"names",title:"Place names",parent:"ground",group:null,
show:c=>{A=c}})}var Oe=["aria-label","aria-valuetext","title","placeholder"],ds={".":"٫",",":"٬"},ps="[^A-Za-z]*\\d[^A-Za-z]*?",hs=t=>t.replace(/[.*+?^${}()|[\]\\]/g,"\\$&"),
ms=t=>/[A-Za-zÀ-ɏ]/.test(t)?t:t.replace(/\d+(?:[.,]\d+)*/g,e=>e.replace(/[\d.,]/g,n=>n==="."||n===","?ds[n]:String.fromCharCode(1632+Number(n)))),[gs,ys]=[8294,
8297].map(t=>String.fromCharCode(t)),Tn=t=>/^[\d\s.,:–−+-]*[–−+-][\d\s.,:–−+-]*$/.test(t)?`${gs}${t}${ys}`:t;function bs(t,e){let n=new Intl.PluralRules(
e),a=Object.entries(t).filter(([s])=>s.includes("{")).map(([s,r])=>{let i=s.split(/\{(\w+)\}/),f=i.filter((d,p)=>p%2===0),h=i.map((d,p)=>p%2?`(?<${d}>${d==="n"?
ps:"[^]+?"})`:hs(d)).join("");return{size:f.join("").length,pattern:new RegExp(`^${h}$`),form:r}}).sort((s,r)=>r.size-s.size);function o(s){for(let i of[s,s.charAt(
0).toLowerCase()+s.slice(1)]){let f=t[i];if(typeof f=="string")return f}for(let{pattern:i,form:f}of a){let h=i.exec(s)?.groups;if(!h)continue;return(typeof f=="\
string"?f:f[n.select(Number((h.n||"").replace(/[^\d.]/g,"")))]||f.other).replace(/\{(\w+)\}/g,(p,m)=>o(h[m])??Tn(h[m]))}if(!s.includes(", "))return null;let r=s.
split(", ").map(i=>/[A-Za-z]/.test(i)?o(i):Tn(i));return r.includes(null)?null:r.join("، ")}return o}function _n(t){let e=document.getElementById("texts");if(!e)
return;let{texts:n,numerals:a,original:o}=JSON.parse(e.textContent||"{}"),s=bs(n,document.documentElement.lang),r=a==="arab"?ms:p=>p,i=p=>{let m=p.trim(),l=/[A-Za-z]/.
test(m)?s(m):null;return r(l===null?p:p.replace(m,()=>l))};function f(p){let m=document.createElement("q");Object.assign(m,{lang:"en",dir:"ltr",translate:!1}),m.
textContent=p.data.slice(o.length+1),p.data=o,p.after(" ",m)}function h(p){if(p instanceof Text){let m=p.parentElement?.closest("script, style, [translate=no]");
!m&&p.data.startsWith(`${o} `)&&f(p);let l=m?p.data:i(p.data);l!==p.data&&(p.data=l)}else p instanceof Element&&!p.matches("script, style")&&(Oe.forEach(m=>{let l=p.
getAttribute(m),y=l&&i(l);y&&y!==l&&p.setAttribute(m,y)}),p.childNodes.forEach(h))}let d={subtree:!0,childList:!0,characterData:!0,attributes:!0,attributeFilter:Oe};
new MutationObserver(p=>p.forEach(({type:m,target:l,addedNodes:y})=>{m==="childList"?y.forEach(h):m==="characterData"?h(l):l instanceof Element&&Oe.forEach(M=>{
let g=l.getAttribute(M),v=g&&i(g);v&&v!==g&&l.setAttribute(M,v)})})).observe(t,d),h(t)}var Pn=3,Rn=(t,e,n,a,o)=>e<t.x+t.w&&t.x<e+a&&n<t.y+t.h&&t.y<n+o,Bn=new Map;function ws(t){let e=Bn.get(t);if(e)return e;let n=[],a=t>90?Array.from({length:17},(o,s)=>(s-
8)/12):t>30?[0,-1/3,1/3,-2/3,2/3,-1,1]:t?[0,-1/2,1/2,-1,1]:[0];return a.forEach(o=>a.forEach(s=>n.push([o*t,s*t]))),Bn.set(t,n.sort((o,s)=>Math.hypot(...o)-Math.
hypot(...s))),n}function Ls(t){let e=new Map;return t.forEach(n=>{let a=(n.x>>4)*4096+(n.y>>4),o=e.get(a);o?o.push(n):e.set(a,[n])}),(n,a,o,s,r=1/0)=>{let i=0;for(let f=n-
3>>4;f<=n+o+3>>4;f++)for(let h=a-1>>4;h<=a+s+1>>4;h++)for(let d of e.get(f*4096+h)||[])if(d.x>n-3&&d.x<n+o+3&&d.y>a-1&&d.y<a+s+1&&++i>=r)return i;return i}}function In(){
let t=new Map,e=({x:o,y:s,w:r,h:i},f)=>{for(let h=Math.floor(o/64);h<=(o+r)/64;h++)for(let d=Math.floor(s/64);d<=(s+i)/64;d++)if(f(t.get(h*4096+d),h*4096+d))return!0;
return!1};return{free:(o,s,r,i)=>!e({x:o,y:s,w:r,h:i},f=>!!(f&&f.some(h=>Rn(h,o,s,r,i)))),take:(o,s,r,i)=>{let f={x:o,y:s,w:r,h:i};e(f,(h,d)=>(h?h.push(f):t.set(
d,[f]),!1))}}}function zn(t,e){let n=t.getContainer(),a=[],o=[],s=[];function r({latlng:l,element:y,rank:M,dot:g=!1,reach:v=0,beside:$=!1,within:w=null}){let N={
latlng:l,element:y,rank:M,dot:g,reach:v,beside:$,within:w,shown:!0};return g||(y.classList.add("ground-name"),L.marker(l,{pane:"names",interactive:!1,keyboard:!1,
icon:L.divIcon({className:"name-holder",html:y,iconSize:[0,0]})}).addTo(t)),a.push(N),N}function i(){let l=t.attributionControl.getContainer(),{parentElement:y,
firstElementChild:M}=e;!l||!y||!(M instanceof HTMLElement)||(y.style.setProperty("--title",`${M.offsetHeight}px`),y.style.setProperty("--credits",`${l.offsetWidth>
n.clientWidth-180?l.offsetHeight:0}px`))}let f=!1;t.on("viewprereset",()=>{f=!0}),t.on("viewreset",()=>{f=!1});function h(){let l=In(),y=In(),M=[],g=[],v={zoom:NaN,
origin:L.point(NaN,NaN),size:t.getSize(),free:l.free,take:l.take,inside:(O,B,E,T)=>O>2&&B>2&&O+E<v.size.x-2&&B+T<v.size.y-22,crossed:()=>0},{free:$,take:w,inside:N}=v;
function j(){i(),Object.assign(v,{zoom:t.getZoom(),origin:t.getPixelBounds().getTopLeft(),size:t.getSize()});let{zoom:O,origin:B,size:E}=v,T=n.getBoundingClientRect();
[e,ft("tools"),...n.querySelectorAll(".leaflet-control, .large-year")].forEach(A=>{let{left:I,top:_,width:c,height:x}=A.getBoundingClientRect();A!==e&&!c||(w(I-
T.left,_-T.top,c,x),M.push({x:I-T.left,y:_-T.top,w:c,h:x}))}),a.forEach(({element:A,within:I})=>{I&&A.classList.remove("less")});let S=L.bounds([-200,-200],E.add(
[200,200]));g=a.filter(A=>A.shown).map(A=>({...A,at:t.project(A.latlng,O).subtract(B)})).filter(A=>S.contains(A.at)).map(A=>({...A,w:A.element.offsetWidth,h:A.element.
offsetHeight}));let k=new Set(g.map(({element:A})=>A));g.filter(A=>A.dot).forEach(({at:{x:A,y:I}})=>w(A-7,I-7,14,14)),v.crossed=Ls(s.flatMap(A=>A(O,B)).filter(A=>N(
A.x,A.y,0,0))),a.forEach(({element:A})=>{k.has(A)||(A.dataset.side="none")}),g.sort((A,I)=>Number(I.dot)-Number(A.dot)||I.rank-A.rank)}function R(){let{crossed:O,
zoom:B}=v;g.filter(E=>E.dot).forEach(({element:E,at:T,rank:S,w:k,h:A})=>{let I=[["right",T.x+9,T.y-A/2],["left",T.x-9-k,T.y-A/2],["above",T.x-k/2,T.y-9-A],["bel\
ow",T.x-k/2,T.y+9]],_=([,C,D])=>!N(C,D,k,A)||!y.free(C,D,k,A)?1/0:($(C,D,k,A)?0:40)+O(C,D,k,A)+(M.some(q=>Rn(q,C,D,k,A))?300:0),c=I.reduce((C,D)=>_(D)<_(C)?D:C),
x=_(c)<[B<4?0:1,3,B<3.5?30:1/0,1/0][S]?c:null;E.dataset.side=x?x[0]:"none",x&&(w(x[1],x[2],k,A),y.take(x[1],x[2],k,A))})}function Y(O){let{crossed:B,origin:E,zoom:T}=v,
S=256*2**T,k=g.filter(I=>!I.dot),A=Math.ceil(k.length/Pn);k.slice(O*A,(O+1)*A).forEach(({element:I,at:{x:_,y:c},reach:x,beside:C,within:D,...q})=>{let{w:W,h:F}=q,
Q=()=>C?3:W/2,et=()=>ws(x).find(([tt,at])=>{let z=_+tt-Q(),H=c+at-F/2;return N(z,H,W,F)&&$(z-2,H-2,W+4,F+4)&&!B(z,H,W,F,1)&&(!D||D([(_+E.x)/S,(c+E.y)/S],[(z+E.x)/
S,(H+2+E.y)/S,W/S,(F-4)/S]))}),ot=et();if(!ot&&D){let tt=I.classList.contains("near")?.76:.95;[W,F]=[W*tt,F*tt],ot=et(),I.classList.toggle("less",!!ot)}I.dataset.
side=ot?"on":"none",ot&&(I.style.translate=`${ot[0]}px ${ot[1]}px`,w(_+ot[0]-Q()-3,c+ot[1]-F/2-3,W+6,F+6))})}let K=Array.from({length:Pn},(O,B)=>()=>Y(B)),nt=()=>!f&&
t.getZoom()===v.zoom&&t.getPixelBounds().getTopLeft().equals(v.origin);return[()=>{f||j()},...[R,...o.map(O=>()=>O(v)),...K].map(O=>()=>{nt()&&O()})]}return{addLabel:r,
layout:()=>h().forEach(l=>l()),placing:h,onLayout:l=>{o.push(l)},addInk:l=>{s.push(l)}}}var xs=12,vs=1.2,Ms=3;function Es(){let{_draw:t,_fillStroke:e}=mt(L.Canvas.prototype),n=mt(pe).extend({_draw(){t.call(this),this._ctx.globalCompositeOperation="\
destination-out",this._within=!0,t.call(this),this._within=!1,this._ctx.globalCompositeOperation="source-over"},_fillStroke(a,o){let{options:s}=o,{weight:r}=s;this.
_within&&(s.weight=Math.max(r-2*vs,0)),e.call(this,a,o),s.weight=r}});return new n({pane:"band-edges",padding:.1})}function jn(t,e){if(!e.length)return()=>{};t.
createPane("band-edges").style.zIndex="403";let n=Es();return e.forEach(a=>{for(let o=0;a.accuracy_m&&o<a.latlngs.length-1;){let s=o+1;for(;s<a.latlngs.length-1&&
Math.abs(a.latlngs[s+1].lat-a.latlngs[o].lat)<1;)s++;let r=a.latlngs.slice(o,s+1),i={interactive:!1,noClip:!0,smoothFactor:1};a.bands.push({band:L.polyline(r,{...i,
pane:"bands",className:a.routes.length>1?"band shared":`band route-${a.routes[0]}`}),edge:L.polyline(r,{...i,renderer:n,opacity:1})}),o=s}}),(a,o)=>{let s=getComputedStyle(
document.documentElement),r=t.getSize(),i=Math.min(r.x,r.y)/Ms;e.forEach(f=>{let h=f.latlngs[f.latlngs.length>>1].lat,d=o(f),p=f.accuracy_m||0,m=d.length>0&&p>xs*
Vt(h,a),l=s.getPropertyValue(f.routes.length>1?"--soft":`--route-${f.routes[0]%14}`).trim();f.bands.forEach(({band:y,edge:M})=>{let g=y.getLatLngs(),v=(g[0].lat+
g[g.length-1].lat)/2,$=2*p/Vt(v,a),[w,N]=$>i?[M,y]:[y,M];N.remove(),m?w.addTo(t).setStyle({weight:$,color:l}):w.remove()})})}}var ks=520,Ss="600 11px ",$s=.4;function As(t){let e=[];return t.forEach(n=>{let a=e[e.length-1];a&&a[a.length-1].distanceTo(n[0])<8?a.push(...n):e.push([...n])}),
e}function*Cs(t,e,n){for(let a=0;a<t.length;a+=3){let o=a,s=0;for(;o+1<t.length&&s<n+14;)s+=t[o+1].distanceTo(t[o]),o++;if(s<n+14)continue;let r=t.slice(a,o+1);
r.some(i=>i.x<8||i.y<8||i.x>e.x-8||i.y>e.y-24)||r[0].distanceTo(r[r.length-1])<.96*s||(yield[r,a*6])}}var Ns=(t,e,n)=>t.every(a=>!n(a.x+e.x-2,a.y+e.y-3,4,6,1));
function Dn({map:t,routes:e,usersOf:n},a){let o=L.svg({pane:"along",padding:.2}).addTo(t),s=Pt(document.createElement("canvas"));s.font=Ss+getComputedStyle(document.
body).fontFamily;let r=new Map,i=g=>{let v=r.get(g)??s.measureText(g).width+$s*g.length;return r.set(g,v),v},f=null,h=-1,[d,p]=["",""].map(()=>L.SVG.create("g"));
mt(o)._rootGroup.append(d,p);function m(g){let v=[];return e.forEach(($,w)=>{if(!$.shown||g>=0&&w!==g)return;let N=null;$.parts.forEach(j=>{let R=g>=0?[]:n(j.leg).
filter(K=>K<w&&e[K].parts.some(nt=>nt.number===j.number&&nt.system===j.system));if(!j.system||R.length){N=null;return}let Y=g>=0?j.complete:j.seen;N&&N.name===j.
system?N.seen.push(...Y):v.push(N={name:j.system,r:w,seen:[...Y]})})}),v.map($=>({...$,seen:As($.seen)}))}function l(g,v,$,w){let N=L.SVG.create("path"),j=L.SVG.
create("text"),R=L.SVG.create("textPath");return N.setAttribute("d","M"+$.map(({x:Y,y:K})=>`${Y.toFixed(1)} ${K.toFixed(1)}`).join("L")),N.setAttribute("id",v),
N.setAttribute("class","along-path"),R.setAttribute("href",`#${v}`),R.setAttribute("startOffset","50%"),R.textContent=g,j.setAttribute("class",w),j.append(R),[N,
j]}function y({origin:g,size:v,free:$,take:w,crossed:N},j){let R=j<0?d:p;R.replaceChildren();let Y=t.getPixelOrigin().subtract(g);m(j).forEach((K,nt)=>{let O=i(
K.name),B=-1/0,E=0,T=K.seen.flatMap(S=>{let k=E;return E+=6*S.length,[...Cs(S,v,O)].map(([A,I])=>({piece:A,at:k+I}))});for(let{piece:S,at:k}of T){if(k-B<ks)continue;
let I=S[S.length-1].x<S[0].x?S.reverse():S,_=I[I.length-1].subtract(I[0]),c=Math.hypot(_.x,_.y),x=L.point(_.y/c,-_.x/c),C=[5,-15].find(F=>Ns(I,x.multiplyBy(F+5),
N))??(j>=0?5:void 0);if(C===void 0)continue;let D=I.map(F=>F.add(x.multiplyBy(C)));if(D.slice(1).reduce((F,Q,et)=>F+Q.distanceTo(D[et]),0)<O+4)continue;let W=I.
filter((F,Q)=>Q%2===0).map(F=>F.add(x.multiplyBy(C+5)));j<0&&!W.every(({x:F,y:Q})=>$(F-6,Q-6,12,12))||(j<0&&W.forEach(({x:F,y:Q})=>w(F-6,Q-6,12,12)),B=k,R.append(
...l(K.name,`along-${j}-${nt}-${k}`,D.map(F=>F.subtract(Y)),`along route-${K.r}${j<0?"":" hot"}`)))}})}function M(g){h=g,p.replaceChildren(),g>=0&&f&&y(f,g),d.style.
display=g>=0&&p.childElementCount?"none":""}return a.onLayout(g=>{f=g,y(g,-1),M(h)}),M}var Qt=4,Os=20,Fn=6,Ts=44,_s=140,Ps=8,Bs=[24e5,12e5,6e5,3e5],Zn=t=>Math.min(2.5+1.2*t,20),qn=t=>t.slice(1).reduce((e,n,a)=>e+n.distanceTo(t[a]),0),Un=t=>L.point(
t.x+t.ox,t.y+t.oy);function Te(t,e){let n=[];return t.forEach((a,o)=>{let s=n[n.length-1],r=e(a);s&&s.value===r?s.to=o+1:n.push({value:r,from:o,to:o+1})}),n}function Vn(t){
for(let e=0;e<2;e++){let n=t.map(a=>a.map(({users:o,close:s})=>s.some(r=>r.users.length>o.length||r.users.some(i=>!o.includes(i)))?[...new Set([...o,...s.flatMap(
r=>r.users)])].sort((r,i)=>r-i):o));t.forEach((a,o)=>a.forEach((s,r)=>{s.users=n[o][r]}))}t.forEach(e=>{Te(e,n=>n.users.length>1).forEach(({value:n,from:a,to:o})=>{
let s=n&&qn(e.slice(a,o).map(r=>L.point(r.x,r.y)))>=Os;for(let r=a;r<o;r++){let i=0,f=0;for(let h=Math.max(a,r-Fn);h<Math.min(o,r+Fn+1);h++,f++)i+=e[h].users.length;
e[r].count=s?Math.round(i/f):0}})})}function Gn({map:t,routes:e},n){e.length&&["trunk-edges","trunks"].forEach((d,p)=>{t.createPane(d).style.zIndex=String(404+p)});
let a=new Map,o=[],s=new Map;function r(d){n.visit(()=>{for(let p of Bs)if(n.frame(d.toBounds(p)),t.getZoom()>=Qt)return;t.setView(d,Qt,{animate:!1})})}function i(d){
let p=a.get(d);if(p)return p;let m=Zn(d),l={pane:"trunks",interactive:!1,smoothFactor:0},y=L.polyline([],{pane:"hits",className:"hit",weight:Math.max(m,18),smoothFactor:0,
bubblingMouseEvents:!1});y.on("click",g=>r(g.latlng)),y.on("mouseover",()=>n.highlight(-1));let M=[L.polyline([],{...l,pane:"trunk-edges",className:"trunk-edge",
weight:m+3}),L.polyline([],{...l,className:"trunk",weight:m}),y];return a.set(d,M),M}function f(d){o=[];let p=new Map;e.forEach(({shown:m,dots:l})=>{m&&(Te(l,y=>y.
count).forEach(({value:y,from:M,to:g})=>{if(!y)return;let v=l.slice(Math.max(M-1,0),g+1).map(Un),$=p.get(y)||[];p.set(y,$),$.push(L.LineUtil.simplify(v,.4).map(
w=>t.unproject(w,d)))}),Te(l,y=>y.count?y.users.join():"").forEach(({value:y,from:M,to:g})=>{y&&o.push({points:l.slice(M,g).map(Un),users:l[M].users})}))}),p.forEach(
(m,l)=>i(l).forEach(y=>y.setLatLngs(m).addTo(t))),a.forEach((m,l)=>{p.has(l)||m.forEach(y=>y.remove())})}function h(d,p){let m=s.get(d);if(m)return m;let l=u("b\
utton","trunk-count",`${p.length} routes`);l.type="button",l.setAttribute("aria-label",`${p.length} routes: show them apart`),l.title=`Their numbers: ${p.map(g=>g+
1).join(", ")}`;let M={marker:L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:"trunk-holder",html:l,iconSize:[0,0]})}),button:l,open:()=>{}};
return L.DomEvent.disableClickPropagation(l),l.addEventListener("keydown",g=>g.stopPropagation()),l.addEventListener("click",()=>M.open()),M}return n.onLayout(({
zoom:d,origin:p,size:m,free:l,take:y})=>{let M=new Map,g=new Map,v=o.map(({points:$,users:w})=>({users:w,points:$.map(N=>N.subtract(p)).filter(({x:N,y:j})=>N>40&&
j>14&&N<m.x-40&&j<m.y-30)})).map($=>({...$,length:qn($.points)})).filter(({length:$})=>$>=Ts).sort(($,w)=>w.users.length-$.users.length||w.length-$.length);for(let{
points:$,users:w}of v){if(M.size>=Ps)break;let N=w.join(),j=g.get(N)||[],R=62,Y=22,K=[.5,.4,.6,.3,.7,.2,.8].map(E=>$[Math.floor(E*$.length)]).find(E=>l(E.x-R/2,
E.y-Y/2,R,Y)&&j.every(T=>T.distanceTo(E)>_s));if(!K)continue;y(K.x-R/2,K.y-Y/2,R,Y),g.set(N,[...j,K]);let nt=`${N} ${j.length}`,O=h(nt,w),B=t.unproject(K.add(p),
d);O.open=()=>r(B),O.marker.setLatLng(B).addTo(t),M.set(nt,O)}s.forEach(({marker:$,button:w},N)=>{M.has(N)||(w===document.activeElement&&t.getContainer().focus(
{preventScroll:!0}),$.remove())}),s=M}),n.addInk((d,p)=>o.flatMap(({points:m,users:l})=>{let y=Zn(l.length)/3;return m.map(M=>M.subtract(p)).flatMap(({x:M,y:g})=>[
{x:M,y:g},{x:M-y,y:g-y},{x:M+y,y:g+y}])})),{draw:f}}var Is=5,Rs=5,Hn=18,zs=4e4,ge=t=>t.km??NaN;function js(t,e,n){let a=[t[0]];for(let o=1;o<t.length;o++){let s=t[o-1],r=t[o],i=L.LineUtil.clipSegment(s,r,n);if(i){
let[f,h]=i,d=Math.max(Math.ceil(f.distanceTo(h)/e),1),p=s.distanceTo(r)||1;for(let m=0;m<=d;m++){let l=f.multiplyBy(1-m/d).add(h.multiplyBy(m/d));l.km=ge(s)+(ge(
r)-ge(s))*s.distanceTo(l)/p,a.push(l)}}a.push(r)}return a.filter((o,s)=>!s||o.x!==a[s-1].x||o.y!==a[s-1].y)}function Ds(t,e,n){let a=[],o=null;for(let s=1;s<t.length;s++){
let r=L.LineUtil.clipSegment(t[s-1],t[s],n);if(!r)continue;let[i,f]=r,h=Math.max(Math.ceil(i.distanceTo(f)/e),1);(!o||!o.equals(i))&&a.push([i]);for(let d=1;d<=
h;d++)a[a.length-1].push(i.multiplyBy(1-d/h).add(f.multiplyBy(d/h)));o=f}return a}function Fs(t){let e=[0];for(let n=1;n<t.length;n++)e.push(e[n-1]+Math.hypot(t[n].
x-t[n-1].x,t[n].y-t[n-1].y));for(let n=0,a=0,o=0,s=0,r=0;n<t.length;n++){for(;o<t.length&&e[o]<=e[n]+Hn;)s+=t[o].mx,r+=t[o].my,o++;for(;e[a]<e[n]-Hn;)s-=t[a].mx,
r-=t[a].my,a++;t[n].ox=s/(o-a),t[n].oy=r/(o-a)}}function te(t){if(!t.metres){let e=t.metres=[0];t.latlngs.slice(1).forEach((n,a)=>e.push(e[a]+ne(t.latlngs[a],n).
m))}return t.metres}function Wn({leg:t,from_km:e,backwards:n},a){let o=te(t),s=o[o.length-1],r=s?t.km*a/s:0;return e+(n?t.km-r:r)}function _e(t,e){let n=e===null?
NaN:e/1e3,a=n>0?Math.min(2,1-Math.floor(Math.log10(2*n))):2,o=10**-a,s=Math.max(0,a);return(Math.round(t/o)*o).toLocaleString("en",{minimumFractionDigits:s,maximumFractionDigits:s})}
function Yn({map:t,data:e},n){let a=e.legs.map(O=>({...O,latlngs:O.line,bands:[]})),o=O=>[O.casing,O.line,O.over,O.hit].flatMap(B=>B||[]),s=e.routes.map((O,B)=>{
let E=0,T=O.legs.map(([_,c],x)=>{let C=a[_],D=O.standings[x]||"",q=C.schematic?"schematic":C.modelled?"modelled":"known",W=`${C.medium} ${q} route-${B} ${D}`.trim(),
F={interactive:!1,smoothFactor:0,weight:C.medium==="land"?4:2.5},Q={leg:C,number:_,backwards:c,system:O.systems[x],from_km:E,plain:[],dots:[],points:[],apart:[],
seen:[],complete:[],casing:L.polyline([],{...F,pane:"casings",className:`casing ${W}`}),line:L.polyline([],{...F,pane:"lines",className:`line ${W}`}),over:D==="\
gone"?L.polyline([],{...F,pane:"lines",className:`over ${W}`}):null,hit:L.polyline([],{pane:"hits",className:`hit ${W}`,weight:14,smoothFactor:0,bubblingMouseEvents:!1})};
return E+=C.km,Q.hit.on("click",et=>{n.openRoute(n.routeNear(et.latlng)||{r:B,part:Q},et.latlng)}),Q.hit.on("mousemove",et=>{let ot=n.routeNear(et.latlng)||{r:B,
part:Q};n.highlight(ot.r),n.pointed(ot,et.latlng)}),Q.hit.on("mouseout",()=>n.highlight(-1)),Q}),S=L.marker([0,0],{pane:"numbers",keyboard:!1,icon:L.divIcon({className:`\
number on-map route-${B}`,html:String(B+1),iconSize:[20,20]})}).on("click",()=>n.open("route",B,S.getLatLng())),k=L.layerGroup(T.flatMap(o)),A=L.latLngBounds(T.
flatMap(_=>_.leg.latlngs));return{parts:T,label:S,group:k,bounds:A,shown:!0,away:!1,since:O.since,until:O.until,dots:[],wanted:!0}}),r=O=>O.routes.filter(B=>s[B].
shown),i=O=>!n.only||n.only.includes(O),f=new Map,h=new Set,d=jn(t,a);function p(O){d(O,B=>r(B).filter(E=>(h.size?h.has(E):i(E))&&!n.failed.has(E)))}let m=null;
function l(O,B){O.forEach(({route:k,r:A})=>k.parts.forEach(I=>{let _=e.comparison&&A<e.comparison.paired?te(I.leg):null,c=L.LineUtil.simplify(I.leg.latlngs.map(
(x,C)=>{let D=t.project(x,B);return _&&(D.km=Wn(I,_[C])),D}),.8);I.plain=I.backwards?c.reverse():c}));let E=t.getPixelBounds(),T=E.getSize().multiplyBy(.7),S=L.
bounds(E.getTopLeft().subtract(T),E.getBottomRight().add(T));m=S,O.forEach(({route:k,r:A})=>{let I=k.dots=k.parts.flatMap(_=>js(_.plain,6,S).map(c=>({x:c.x,y:c.
y,km:ge(c),r:A,part:_,dx:0,dy:0,mx:0,my:0,ox:0,oy:0,users:[A],close:[],count:0})));I.forEach((_,c)=>{let x=I[Math.max(c-1,0)],C=I[Math.min(c+1,I.length-1)],D=Math.
hypot(C.x-x.x,C.y-x.y)||1;_.dx=(C.x-x.x)/D,_.dy=(C.y-x.y)/D})})}function y(O,B){let E=Rs+2,T=new Map,S=(_,c)=>Math.floor(_/E)*67108864+Math.floor(c/E),k=_=>B?!n.
failed.has(_):i(_),A=O.filter(({r:_})=>k(_));A.forEach(({route:_})=>_.dots.forEach(c=>{let x=S(c.x,c.y),C=T.get(x);C?C.push(c):T.set(x,[c])}));let I=O.reduce((_,{
route:c})=>_+c.dots.length,0)<=zs;A.forEach(({route:_,r:c})=>_.dots.forEach(x=>{let C=new Map([[c,x]]);for(let z=0;I&&z<9;z++){let H=x.x+(Math.floor(z/3)-1)*E,J=x.
y+(z%3-1)*E;for(let V of T.get(S(H,J))||[]){if(V.r===c)continue;let it=Math.hypot(V.x-x.x,V.y-x.y),pt=C.get(V.r);it>E||Math.abs(V.dx*x.dx+V.dy*x.dy)<.8||(!pt||it<
Math.hypot(pt.x-x.x,pt.y-x.y))&&C.set(V.r,V)}}let D=r(x.part.leg).filter(k),q=[...new Set([...C.keys(),...D])].sort((z,H)=>z-H);if(q.length<2)return;let W=[...C.
values()],F=C.get(q[0])||x;B&&Object.assign(x,{users:q,close:W});let Q=B?q.filter(z=>h.has(z)):q,et=D.includes(q[0])&&!C.has(q[0])?N(q[0],x.part):1,ot=Math.min(
Is,Math.max(3.6,24/Q.length),80/Q.length)*et,tt=Q.includes(c)?(Q.indexOf(c)-(Q.length-1)/2)*ot:0,at=W.reduce((z,H)=>[z[0]+H.x/W.length,z[1]+H.y/W.length],[0,0]);
x.mx=at[0]-x.x-F.dy*tt,x.my=at[1]-x.y+F.dx*tt})),B&&Vn(A.map(({route:_})=>_.dots))}n.choose=(O,B)=>{let E=[...h].join();f.set(O,B),h=new Set([...f.values()].flat().
sort((T,S)=>T-S)),E!==[...h].join()&&(t.getZoom()<Qt?n.redraw():p(t.getZoom()))};let M=-1;function g(O){let B=t.getZoom(),E=M===O||h.has(O);s[O].parts.forEach(T=>{
let S=(E?[T.points]:T.apart).map(k=>L.LineUtil.simplify(k,.4).map(A=>t.unproject(A,B)));o(T).forEach(k=>k.setLatLngs(S))})}let v=Gn({map:t,routes:s},n);function $(O){
let B=s.map((E,T)=>({route:E,r:T})).filter(({route:E})=>E.shown);l(B,O),y(B,O<Qt),B.forEach(({route:E,r:T})=>{Fs(E.dots),E.parts.forEach(S=>{S.dots=[]}),E.dots.
forEach(S=>S.part.dots.push(S)),E.parts.forEach(S=>{S.points=S.dots.map(k=>L.point(k.x+k.ox,k.y+k.oy))}),E.parts.forEach((S,k)=>{let A=E.parts[k+1],I=A?[...S.dots,
A.dots[0]]:S.dots;S.points=I.map(_=>L.point(_.x+_.ox,_.y+_.oy)),S.apart=[[]],I.forEach((_,c)=>{let x=S.apart[S.apart.length-1];!_.count||c&&!I[c-1].count?x.push(
S.points[c]):x.length&&S.apart.push([])}),S.apart=S.apart.filter(_=>_.length>1)}),g(T)}),v.draw(O),w.forEach(E=>E(O))}let w=[];n.onLines=O=>{w.push(O)};function N(O,B){
let E=s[O].parts.find(T=>T.number===B.number);return E&&E.backwards!==B.backwards?-1:1}n.routeNear=(O,B=10)=>{let E=t.project(O,t.getZoom()),T=null,S=B;return s.
forEach((k,A)=>{k.shown&&k.parts.forEach(I=>{for(let _=1;_<I.points.length;_++){let c=L.LineUtil.pointToSegmentDistance(E,I.points[_-1],I.points[_]);c<S&&(S=c,T=
{r:A,part:I})}})}),T},n.addInk((O,B)=>{let E=L.bounds(B,B.add(t.getSize())),T=S=>Ds(S,6,E).map(k=>k.map(A=>A.subtract(B)));return s.flatMap((S,k)=>S.shown?S.parts.
flatMap(A=>(A.complete=T(A.points),A.seen=h.has(k)?A.complete:A.apart.flatMap(T),A.seen.flat())):[])});let j=[.5,.4,.6,.3,.7,.2,.8,.1,.9];n.onLayout(({zoom:O,origin:B,
size:E,free:T,take:S})=>{s.forEach(k=>{if(k.label.remove(),!k.shown)return;let A=k.parts.flatMap(c=>c.seen.map(x=>({piece:x,users:x.length?r(c.leg).length:0})));
A.sort((c,x)=>c.users-x.users||x.piece.length-c.piece.length);let _=A.flatMap(({piece:c})=>j.map(x=>c[Math.floor(x*c.length)])).find(({x:c,y:x})=>c>14&&x>14&&c<
E.x-14&&x<E.y-14&&T(c-11,x-11,22,22));_&&(S(_.x-11,_.y-11,22,22),k.label.setLatLng(t.unproject(_.add(B),O)).addTo(t))})});let R=Dn({map:t,routes:s,usersOf:r},n);
n.highlight=O=>{if(O===M)return;let B=M;M=O,t.getZoom()<Qt&&[B,O].forEach(E=>{s[E]?.shown&&g(E)}),document.documentElement.classList.toggle("has-hot",O>=0),document.
querySelectorAll(".hot").forEach(E=>E.classList.remove("hot")),R(O),O>=0&&document.querySelectorAll(`.route-${O}`).forEach(E=>E.classList.add("hot"))};let Y=O=>{
if(O instanceof SVGPathElement)return-2;let B=O instanceof Element&&O.closest("[class*=route-], [data-route]");if(!B)return-1;let E=/(?:^| )route-(\d+)(?: |$)/.
exec(B.getAttribute("class")||"");return Number(E?E[1]:B.getAttribute("data-route")||-1)};["mouseover","focusin"].forEach(O=>document.addEventListener(O,B=>{let E=Y(
B.target);E>-2&&n.highlight(E)})),document.addEventListener("focusout",()=>n.highlight(-1)),n.kpAt=({part:O},B)=>{let{leg:E}=O,T=te(E),S=t.project(B,t.getZoom()),
k=E.latlngs.map(_=>t.project(_,t.getZoom())),A=1/0,I=0;for(let _=1;_<k.length;_++){let[c,x]=[k[_-1],k[_]],C=x.subtract(c),D=C.x**2+C.y**2,q=S.subtract(c),W=D?Math.
min(Math.max((q.x*C.x+q.y*C.y)/D,0),1):0,F=S.distanceTo(c.add(C.multiplyBy(W)));F<A&&(A=F,I=T[_-1]+W*(T[_]-T[_-1]))}return Wn(O,I)},n.openRoute=(O,B)=>{let E=n.
open("route",O.r,B,O.part.number),{leg:T}=O.part,S=T.accuracy_m===null?NaN:T.accuracy_m/1e3,k=_e(n.kpAt(O,B),T.accuracy_m),A=Number.isNaN(S)?"accuracy not known":
`± ${S} km`,I=u("p","kp",u("b","",`KP ${k} km`),` along the route from its start, ${A}. ${n.hereLines(B).join(". ")}.`);return St(E,"h2").after(I),E};let K=O=>document.
querySelector(`[data-route="${O}"]`);function nt(O,B){let E=O.wanted&&!O.away,T=K(B);if(T){let S=T.querySelector("input");S&&(S.checked=O.wanted),T.classList.toggle(
"off",!E),St(T,".when").textContent=O.away?` (not in ${n.year})`:""}O.shown!==E&&(O.shown=E,E?O.group.addTo(t):O.group.remove())}n.routes=s,n.legs=a,s.forEach((O,B)=>{
O.group.addTo(t);let E=K(B),T=E&&St(E,".go"),S=T?.textContent??`Route ${B+1}`,k=n.addLayer({key:`route-${B}`,title:S,parent:"routes",show:_=>{O.wanted=_,nt(O,B)},
mark:()=>u("span",`number route-${B}`,String(B+1))}),A=()=>{n.open("route",B,null),n.visit(()=>n.frame(O.bounds))};n.addSearch({names:[S,T?.title],kind:`route ${B+
1}`,open:A});let I=E&&E.querySelector("input");I&&I.addEventListener("change",()=>k.set(I.checked)),T&&T.addEventListener("click",A)}),n.onYear(O=>s.forEach((B,E)=>{
B.away=O!==null&&(B.since!==null&&O<B.since||B.until!==null&&O>B.until),nt(B,E)}),s.flatMap(O=>[O.since,O.until])),n.onDraw($),t.on("moveend",()=>{let O=t.getPixelBounds();
m&&!m.contains(O)&&$(t.getZoom())}),n.onDraw(p)}var Zs=10,Us=10,qs=240,Pe=.005;function Vs(t){return t.map(e=>{let n=0,a=0,o=[];for(let s=0;s<e.length;s+=2)n+=e[s],a+=e[s+1],o.push([n/Zs,a]);return o})}function Kn(t,{
data:e,features:n},a){let{routes:o,legs:s,systems:r,relief:i}=e.along,{parts:f}=a.routes[t],{stretches:h,spans:d}=o[t],p=[],m=[];f.forEach(({number:y,leg:M,backwards:g,
from_km:v})=>{let{depths:$,crosses:w}=s[y]||{depths:[],crosses:[]},N=j=>v+(g?M.km-j:j);Vs($).forEach(j=>{let R=j.map(([Y,K])=>[N(Y),K,K]);p.push(g?R.reverse():R)}),
w.forEach(([j,R])=>m.push([N(j),r[R]]))});let l=f[f.length-1];return{key:`route-${t}`,look:`route-${t}`,name:n.routes[t].name,km:l.from_km+l.leg.km,parts:f,stretches:h,
spans:d,depths:p,crosses:m.sort((y,M)=>y[0]-M[0]),source:i?[`Depth: ${i[0]}, read between cells of ${i[1]} arc minutes (about ${i[2]} km)`]:[]}}function Gs({facts:t}){
let e=/\d[\d.,]*/.exec(String(t.accuracy??""));return e?1e3*Number(e[0].replace(",","")):null}function Jn(t,{features:e},n){let a=e.segments[t],o=e.systems[a.system],
s={latlngs:a.line,medium:"sea",km:0,accuracy_m:Gs(a)},r=te(s);s.km=r[r.length-1]/1e3;let i={leg:s,number:t,backwards:!1,from_km:0,system:o.name},[f,h]=["from","\
to"].map(y=>[a.facts[y]??""].flat().map(g=>typeof g=="number"?e.places[g]?.name??"":g).join("")),d={key:`segment-${t}`,look:"",name:a.name,km:s.km,parts:[i],spans:[],
crosses:[],depths:[],source:[],stretches:[{to:s.km,medium:"sea",name:o.name,ends:[f,h],status:"",stops:[],look:a.confidence==="schematic"?"schematic":"laid"}]},
p=[],m=0,l=Math.min(qs,Math.max(1,Math.ceil(s.km/Us)));for(let y=0;y<=l;y++){let M=s.km*y/l,g=n.depthAt(ye(d,M));g?(m=Math.max(m,g.cell_km),p.length||d.depths.push(
p),p.push([M,g.low_m,g.high_m])):p=[]}return d.source=m?[`Depth: ETOPO1 as this page has it, in steps, cells of about ${m} km`]:[],d}var Be=({parts:t},e)=>t.find(
({from_km:n,leg:a})=>e<=n+a.km+Pe)||t[t.length-1];function ye(t,e){let{leg:n,backwards:a,from_km:o}=Be(t,e),s=te(n),{latlngs:r}=n,i=s[s.length-1],f=n.km?Math.min(
Math.max((e-o)/n.km,0),1):0,h=i*(a?1-f:f),d=Math.max(1,s.findIndex(M=>M>=h)),p=s[d]-s[d-1],m=p?(h-s[d-1])/p:0,l=r[d-1],y=r[d];return L.latLng(l.lat+m*(y.lat-l.lat),
l.lng+m*(y.lng-l.lng))}function Ie({depths:t},e){for(let n of t){if(e<n[0][0]-Pe||e>n[n.length-1][0]+Pe)continue;let a=Math.min(Math.max(1,n.findIndex(([f])=>f>=
e)),n.length-1);if(!a)return[n[0][1],n[0][2]];let[o,s]=[n[a-1],n[a]],r=s[0]-o[0],i=r?Math.min(Math.max((e-o[0])/r,0),1):0;return[o[1]+i*(s[1]-o[1]),o[2]+i*(s[2]-
o[2])]}return null}function Xn({depths:t}){let e=null;return t.forEach(n=>n.forEach(([a,o,s])=>{o===s&&(!e||o>e[1])&&(e=[a,o])})),e}function Qn({parts:t,depths:e}){
let n=t.reduce((a,{leg:o})=>a+(o.medium==="sea"?o.km:0),0);return e.reduce((a,o)=>a+o[o.length-1][0]-o[0][0],0)<n-1}function to({spans:t,crosses:e},n,a){return{
spans:t.filter(([,o,s])=>n>=o-(s>o?0:a)&&n<=s+(s>o?0:a)),crosses:e.filter(([o])=>Math.abs(o-n)<=a)}}function eo({unit:t,rows:e,note:n}){let a="Cost by component",o=Math.max(...e.map(({ends:h})=>Math.max(...h.filter(d=>d!==null))),0),s=(h,d)=>{let p=u("th","",h);
return p.scope=d,p},r=e.map(({name:h,texts:d,ends:[p,m,l],whole:y})=>{let M=u("i","bar"),g=[p??m,m,l??m];["low","value","high"].forEach((w,N)=>M.style.setProperty(
`--${w}`,`${o?100*(g[N]??0)/o:0}%`));let v=u("td","",M),$=u("tr","bars",v);return v.colSpan=4,$.setAttribute("aria-hidden","true"),[u("tr",y?"whole":"",s(h,"row"),
...d.map((w,N)=>u("td",w?"":"none",N===1?u("b","",w):w||"–"))),$]}),i=u("table","costs",u("caption","",u("b","",a),...t?[" · ",u("span","",t)]:[]),u("thead",
"",u("tr","",u("td",""),...["low","likely","high"].map(h=>s(h,"col")))),u("tbody","",...r.flat())),f=u("section","cost",...e.length?[i]:[u("h3","",a)],u("p","sm\
all",n));return f.tabIndex=0,f.setAttribute("aria-label",a),f}var _t=52,Hs=16,Ws=14,Bt=46,Ys=63,Re=69,Dt=14,no=20,Ks=56,Js="11px system-ui, sans-serif",re=t=>Math.round(t).toLocaleString("en");function lt(t,e,n){let a=document.
createElementNS("http://www.w3.org/2000/svg",t);return Object.entries(e).forEach(([o,s])=>a.setAttribute(o,String(s))),n!==void 0&&(a.textContent=n),a}var oo=Pt(
u("canvas"));function be(t){return oo.font=Js,oo.measureText(t).width}function ae(t,e){if(be(t)<=e)return t;let n=[...t];for(;n.length&&be(`${n.join("")}…`)>e;)
n.pop();return n.length>2?`${n.join("").trimEnd()}…`:""}function so(t){let e=10**Math.floor(Math.log10(t)),n=t/e;return e*(n>5?10:n>2?5:n>1?2:1)}function ao(t,e,n){
let a=Math.max(n.width-_t-Hs,40),o=e.to-e.from,s=$=>_t+($-e.from)/o*a,r=$=>Math.min(Math.max(e.from+($-_t)/a*o,e.from),e.to),i=Xs(t),f=Re+Dt*i.count+(i.count?7:
0),h=Math.max(n.height,f+Ks+no),d=h-no,p=lt("svg",{width:n.width,height:h,class:`diagram ${t.look}`.trim(),"aria-hidden":"true"}),m=`clip-${t.key}`,l=lt("clipPa\
th",{id:m});l.append(lt("rect",{x:_t,y:0,width:a,height:h}));let y=lt("pattern",{id:`hatch-${t.key}`,width:6,height:6,patternUnits:"userSpaceOnUse",patternTransform:"\
rotate(45)"});y.append(lt("path",{d:"M0 0V6",class:"hatch"}));let M=lt("defs",{});M.append(l,y);let g=lt("g",{"clip-path":`url(#${m})`});p.append(M,g),Qs(t,{x:s,
top:f,foot:d,svg:p,inside:g,range:e,inner:a}),ta(t,s,g,[_t,_t+a]),ea(i,s,g,e),oa(t,s,{svg:p,range:e,width:n.width}),sa(e,s,{svg:p,foot:d,inner:a});let v=lt("g",
{class:"cursor"});return v.append(lt("path",{d:`M0 ${Bt-12}V${d}`}),lt("circle",{cy:Bt,r:5}),lt("circle",{r:3.5,class:"at-depth"})),p.append(v),{svg:p,x:s,kpAt:r,
cursor:v,yOf:ro(t,f,d).y}}function Xs({spans:t}){let e=[],n=t.filter(([s,r,i])=>(s==="waters"||s==="country")&&i>r),a=n.sort((s,r)=>s[1]-r[1]).map(([,s,r])=>{let i=e.
findIndex(h=>h<=s+.1),f=i<0?e.length:i;return e[f]=r,f}),o=t.filter(([s])=>s==="risk"||s==="strait");return{named:n,at:a,risks:o,risk:e.length,count:e.length+(o.
length?1:0)}}function ro({depths:t},e,n){let a=t.reduce((r,i)=>i.reduce((f,[,,h])=>Math.max(f,h),r),0),o=so(Math.max(a,20)/3),s=o*Math.ceil(Math.max(a,20)*1.02/
o);return{floor:s,step:o,y:r=>e+r/s*(n-e)}}function Qs(t,{x:e,top:n,foot:a,svg:o,inside:s,range:r,inner:i}){let{y:f,floor:h,step:d}=ro(t,n,a),p=l=>Math.round(l*
10)/10;for(let l=0;t.depths.length&&l<=h;l+=d)s.append(lt("path",{d:`M${_t} ${p(f(l))+.5}H${_t+i}`,class:"grid"})),o.append(lt("text",{x:_t-6,y:p(f(l))+4,class:"\
end"},re(l)));t.depths.length&&o.append(lt("text",{transform:`translate(11 ${(n+a)/2}) rotate(-90)`,class:"middle"},"Depth, m")),t.depths.forEach(l=>{if(l[l.length-
1][0]<r.from||l[0][0]>r.to)return;let y=(w,N)=>N.map(j=>`${p(e(j[0]))} ${p(f(j[w]))}`).join("L"),M=[...l].reverse(),[g,v]=[l[0],l[l.length-1]].map(([w])=>p(e(w))),
$=l.some(([,w,N])=>N>w);s.append(lt("path",{d:`M${g} ${f(0)}L${y(1,l)}L${v} ${f(0)}Z`,class:"water"}),lt("path",{d:`M${g} ${a}L${y(2,l)}L${v} ${a}Z`,class:"rock"}),
lt("path",$?{d:`M${y(1,l)}L${y(2,M)}Z`,class:"steps"}:{d:`M${y(1,l)}`,class:"seabed"}))});let m=0;t.stretches.forEach(({to:l,medium:y})=>{if(y==="land"&&l>r.from&&
m<r.to){let M=e(Math.max(m,r.from)),g=e(Math.min(l,r.to))-M;s.append(lt("rect",{x:M,y:n,width:g,height:a-n,class:"land-part"}),lt("rect",{x:M,y:n,width:g,height:a-
n,fill:`url(#hatch-${t.key})`})),g>be("on land")+8&&s.append(lt("text",{x:M+g/2,y:(n+a)/2+4,class:"middle haloed"},"on land"))}m=l})}function ta(t,e,n,a){let o=0;
t.crosses.forEach(([s])=>n.append(lt("path",{d:`M${e(s)} ${Bt-8}V${Bt+8}`,class:"crosses"}))),t.stretches.forEach(({to:s,medium:r,name:i,status:f,look:h})=>{let d=e(
o),p=e(s),m=` ${h}`;r==="land"?n.append(lt("rect",{x:d,y:Bt-5,width:p-d,height:10,class:`on-land${m}`})):n.append(lt("path",{d:`M${d} ${Bt}H${p}`,class:`at-sea${m}`}));
let l=[Math.max(d,a[0]),Math.min(p,a[1])],y=ae([i,f&&`(${f})`].filter(Boolean).join(" "),l[1]-l[0]-8);y&&n.append(lt("text",{x:(l[0]+l[1])/2,y:Ys,class:"middle \
system-name"},y)),o=s}),t.stretches.forEach(({stops:s})=>s.forEach(([r])=>n.append(lt("path",{d:`M${e(r)} ${Bt-4}l4 4l-4 4l-4 -4Z`,class:"stop"}))))}function ea({
named:t,at:e,risks:n,risk:a},o,s,r){t.forEach(([d,p,m,l],y)=>{if(m<r.from||p>r.to)return;let M=o(Math.max(p,r.from)),g=o(Math.min(m,r.to))-M,v=Re+Dt*e[y];s.append(
lt("rect",{x:M,y:v,width:Math.max(g-1,1),height:Dt-2,rx:2,class:d}));let $=ae(l,g-8);$&&s.append(lt("text",{x:M+g/2,y:v+Dt-5,class:"middle"},$))});let i=Re+Dt*a;
n.filter(([,d,p])=>p>d).forEach(([,d,p,m])=>{if(p<r.from||d>r.to)return;let l=o(Math.max(d,r.from)),y=o(Math.min(p,r.to))-l;s.append(lt("rect",{x:l,y:i+2,width:Math.
max(y-1,2),height:Dt-4,rx:2,class:"risk"}));let g=n.every(v=>v[3]===m||v[2]<=d||v[1]>=p)&&ae(m,y-8);g&&s.append(lt("text",{x:l+y/2,y:i+Dt-5,class:"middle"},g))});
let f=n.filter(([,d,p])=>p===d&&d>=r.from&&d<=r.to).sort((d,p)=>d[1]-p[1]),h=n.filter(([,d,p])=>p>d).map(([,d])=>d);f.forEach(([d,p,,m],l)=>{s.append(lt("path",
{d:`M${o(p)-4} ${i+3}h8l-4 8Z`,class:d==="strait"?"narrow":"risk-at"}));let y=[f[l+1]?.[1]??r.to,...h.filter(g=>g>p)],M=ae(m,o(Math.min(...y))-o(p)-16);M&&s.append(
lt("text",{x:o(p)+7,y:i+Dt-4,class:"haloed"},M))})}function na(t,e,n){let a=[[],[]];n.forEach(({at:o,name:s,isEnd:r})=>{let i=ae(s,r?170:120),f=be(i)*(r?1.1:1)+
8;if(!i)return;let h=Math.min(Math.max(o-f/2,2),e-f-2),d=a.findIndex(m=>m.every(([l,y])=>h+f<=l||h>=y));if(d<0)return;a[d].push([h,h+f]);let p=Bt-18-Ws*d;t.append(
lt("path",{d:`M${o} ${Bt-5}V${p+3}`,class:"leader"}),lt("text",{x:h+f/2,y:p,class:`middle${r?" end-name":""} haloed`},i))})}function oa({stretches:t},e,{svg:n,range:a,
width:o}){let s=t[t.length-1],r=(d,p,m=!1)=>({km:d,name:p,isEnd:m}),i=[r(0,t[0].ends[0],!0),r(s.to,s.ends[1],!0),...t.slice(0,-1).map(({to:d,ends:[,p]})=>r(d,p))],
f=t.flatMap(d=>d.stops.map(([p,m])=>r(p,m))),h=({km:d})=>d>=a.from-.05&&d<=a.to+.05;na(n,o,[...i,...f].filter(h).map(({km:d,...p})=>({at:e(d),...p}))),i.filter(
h).forEach(({km:d})=>n.append(lt("circle",{cx:e(d),cy:Bt,r:4,class:"place"})))}function sa(t,e,{svg:n,foot:a,inner:o}){let s=so((t.to-t.from)/Math.max(2,Math.floor(
o/110)));n.append(lt("path",{d:`M${_t} ${a+.5}H${_t+o}`,class:"axis"}));for(let r=Math.max(0,Math.ceil(t.from/s-1e-9)),i=r*s;i<=t.to+1e-9;i=++r*s)n.append(lt("p\
ath",{d:`M${e(i)} ${a}v4`,class:"axis"}),lt("text",{x:e(i),y:a+15,class:"middle"},i.toLocaleString("en",{maximumFractionDigits:2})));n.append(lt("text",{x:_t-14,
y:a+15,class:"end"},"KP, km"))}var aa=5,ra=30,ia=620,ca=840;function ze(t,e,n){let a=u("button","",t);return a.type="button",a.title=e,a.setAttribute("aria-label",e),a.addEventListener("click",
n),a}var io=t=>u("bdi","",t);function la(t,{widen:e,close:n}){let a=u("h2",""),o=u("select",""),s=u("p","profile-at"),r=u("div","profile-chart"),i=u("p","profil\
e-notes");o.setAttribute("aria-label","Along"),r.tabIndex=0,Object.entries({role:"slider","aria-label":"KP along the route","aria-valuemin":"0","aria-valuenow":"\
0"}).forEach(([d,p])=>r.setAttribute(d,p));let f=u("div","profile-buttons",ze("−","Show more of the route",()=>e(2)),ze("+","Show less of the route, round the\
 mark",()=>e(.5)),ze("×","Close the profile",n)),h=u("div","profile-body",r,...t?[eo(t)]:[]);return{title:a,list:o,at:s,chart:r,notes:i,body:h,head:u("header",
"",a,o,f)}}function ua(t,e,n,a){let{leg:o,system:s}=Be(t,e),r=Ie(t,e),{spans:i,crosses:f}=to(t,e,n),h=l=>re(l<100?l:Math.round(l/10)*10),d=o.medium==="land"?"on\
 land":r?r[0]===r[1]?`depth about ${h(r[0])} m`:`depth ${h(r[0])} to ${h(r[1])} m`:"depth not known",p=[...new Set([s,...i.map(([,,,l])=>l)].filter(Boolean))],m=[
...new Set(f.map(([,l])=>l))];return[u("b","",`KP ${_e(e,o.accuracy_m)} km`),u("span","",a),u("span","",d),...p.map(io),...m.length?[u("span","",u("span","","cr\
osses")," ",...m.flatMap((l,y)=>[y?", ":"",io(l)]))]:[]]}function co(t,e){let{map:n,data:a,features:o}=t,s=a.along?.routes.length??0,r=!a.routes.length;if(!s&&!(r&&
o.segments.length))return;let i=u("section","profile");Object.assign(i,{id:"profile",hidden:!0}),i.setAttribute("aria-label","Line diagram and depth profile"),ft(
"panel").parentElement?.after(i);let f=new Map,h=null,d=null,p=null,m=r?"":"route-0",l=!1,y=!1,M=0,g=0,v={from:0,to:1},$=_,w,N=null,j=L.circleMarker([0,0],{pane:"\
measure",className:"at-kp",radius:7,interactive:!1});function R(z){let[H,J]=z.split("-"),V=f.get(z)||(H==="route"?Kn(Number(J),t,e):Jn(Number(J),t,e));return f.
set(z,V),V}function Y(z){if(!r)return a.routes.slice(0,s).map((J,V)=>[`route-${V}`,`${V+1} · ${e.layers.find(it=>it.key===`route-${V}`)?.title}`]);let H=o.segments[Number(
z.split("-")[1])]?.system;return o.segments.flatMap(({system:J,name:V},it)=>J===H?[[`segment-${it}`,V]]:[])}function K(){if(h)return h;let z=h=la(a.cost,{widen:C,
close:E});return i.append(z.head,z.at,z.body,z.notes),z.list.addEventListener("change",()=>k(z.list.value)),D(z.chart),new ResizeObserver(()=>{nt(I)}).observe(z.
chart),z}function nt(z){z===I&&($=z),g||=requestAnimationFrame(()=>{let H=$;[g,$]=[0,_],i.hidden||H()})}function O(){i.hidden&&(kt()&&(e.closeCard(),e.expand(!1)),
i.hidden=!1,document.body.classList.add("profiled"),e.resized(),e.profile.changed(!0),T())}function B(){if(i.hidden)return;let z=i.contains(document.activeElement);
i.hidden=!0,y=!1,document.body.classList.remove("profiled"),j.remove(),e.resized(),e.profile.changed(!1),z&&N?.isConnected&&N.focus({preventScroll:!0})}function E(){
l=!0,B()}function T(){let{title:z,list:H,at:J}=K();if(p?.key!==m&&([M,d]=[0,null]),H.hidden=z.hidden=!1,!m){z.textContent="Pick a cable system, on the map or in\
 the list",H.hidden=!0,J.replaceChildren();return}z.textContent="Along";let V=Y(m);H.replaceChildren(...V.map(([it,pt])=>{let ut=u("option","",pt);return ut.value=
it,ut.dir="auto",ut})),H.value=m,clearTimeout(w),w=setTimeout(S,30)}function S(){i.hidden||(p=R(m),v={from:0,to:p.km},K().notes.replaceChildren(...A(p)),nt(I))}
function k(z){z===m&&p?.key===z&&d||(m=z,i.hidden||T())}function A(z){let{source:H,crosses:J,spans:V,stretches:it}=z,pt=Xn(z),ut=(xt,Nt)=>u("span","key-of",u("i",
xt)," ",u("span","",Nt)),Ct=xt=>V.some(([Nt])=>Nt===xt);return[...J.length?[ut("k-crosses","the drawn line of another cable crosses")]:[],...it.some(({stops:xt})=>xt.
length)?[ut("k-stop","landing or branching unit")]:[],...Ct("strait")?[ut("k-narrow","strait, where it is narrowest")]:[],...Ct("risk")?[ut("k-risk","shared-ris\
k zone: the whole leg, or one place")]:[],...Qn(z)?[u("span","","left open: the grid has no sea there")]:[],...pt?[u("span","",`deepest ${re(pt[1])} m, at KP ${re(
pt[0])} km`)]:[],...H.map(xt=>u("span","",xt)),u("span","","modelled, not surveyed; heights on land are not in the tables")].flatMap((xt,Nt)=>Nt?[" · ",xt]:[xt])}
function I(){let{chart:z}=K();!p||i.hidden||!z.clientWidth||(d=ao(p,v,{width:z.clientWidth,height:z.clientHeight}),z.replaceChildren(d.svg),z.setAttribute("aria\
-valuemax",String(Math.round(p.km))),_())}function _(){let{at:z,chart:H}=K();if(!p||!d)return;let J=d.x(M),V=Ie(p,M),it=ye(p,M);d.cursor.setAttribute("transform",
`translate(${J} 0)`),d.cursor.toggleAttribute("hidden",M<v.from||M>v.to),d.cursor.querySelector(".at-depth")?.setAttribute("cy",String(V?d.yOf((V[0]+V[1])/2):-99));
let pt=Math.max(1,(v.to-v.from)/H.clientWidth*4),ut=ua(p,M,pt,e.hereLines(it)[0]);z.replaceChildren(...ut.flatMap((Ct,xt)=>xt?[" · ",Ct]:[Ct])),H.setAttribute(
"aria-valuenow",String(Math.round(M))),queueMicrotask(()=>H.setAttribute("aria-valuetext",z.textContent||"")),j.setLatLng(c(it)).addTo(n).getElement()?.setAttribute(
"class",`at-kp ${p.look}`)}function c(z){let H=n.getZoom(),J=n.project(z,H),[V,it]=(p?.key||"").split("-"),pt=J,ut=ra;return V==="route"&&e.routes[Number(it)].parts.
forEach(({points:Ct})=>Ct.forEach((xt,Nt)=>{let Ht=Nt+1<Ct.length?L.LineUtil.closestPointOnSegment(J,xt,Ct[Nt+1]):xt,Ft=Ht.distanceTo(J);Ft<ut&&([pt,ut]=[Ht,Ft])})),
n.unproject(pt,H)}function x(z){if(!p)return;M=Math.min(Math.max(z,0),p.km);let H=v.to-v.from;if(M<v.from||M>v.to){let J=Math.min(Math.max(M-H/2,0),p.km-H);v={from:J,
to:J+H},nt(I)}else nt(_)}function C(z){if(!p)return;let H=Math.min(p.km,Math.max(z*(v.to-v.from),Math.min(aa,p.km))),J=Math.min(Math.max(M-H/2,0),p.km-H);v={from:J,
to:J+H},nt(I)}function D(z){let H=J=>{d&&x(d.kpAt(J.clientX-z.getBoundingClientRect().left))};z.addEventListener("pointermove",H),z.addEventListener("pointerdow\
n",H),z.addEventListener("dblclick",q),z.addEventListener("keydown",J=>{if(J.altKey||J.ctrlKey||J.metaKey)return;let V=(v.to-v.from)/(J.shiftKey?20:200),it={ArrowRight:()=>x(
M+V),ArrowLeft:()=>x(M-V),ArrowUp:()=>x(M+V),ArrowDown:()=>x(M-V),PageUp:()=>x(M+20*V),PageDown:()=>x(M-20*V),Home:()=>x(0),End:()=>x(p?.km??0),"+":()=>C(.5),"=":()=>C(
.5),"-":()=>C(2),Enter:q};it[J.key]&&(it[J.key](),J.preventDefault(),J.stopPropagation())})}function q(){let z=p&&ye(p,M);z&&e.visit(()=>n.panTo(z,{animate:!1}))}
["pointerdown","focusin"].forEach(z=>i.addEventListener(z,()=>{y=!0})),i.addEventListener("keydown",z=>{z.key==="Escape"&&(z.preventDefault(),E())});function W(z,H,J){
if(i.hidden||!p||!d)return;let V=p.parts.find(({number:it,from_km:pt})=>it===H.number&&(p?.key!==z||!("from_km"in H)||H.from_km===pt));V&&z.startsWith("route")===
p.key.startsWith("route")&&x(e.kpAt({part:V},J))}e.pointed=({r:z,part:H},J)=>W(`route-${z}`,H,J),e.pointedSegment=(z,H)=>{p?.key===`segment-${z}`&&W(p.key,p.parts[0],
H)},e.profile={toggle(){if(!i.hidden){E();return}N=document.activeElement,O(),y=!0,N?.matches(":focus-visible")&&K().chart.focus({preventScroll:!0});let[z,H]=m.
split("-");kt()&&z==="route"&&e.visit(()=>e.frame(e.routes[Number(H)].bounds))},pick:z=>{z<s&&k(`route-${z}`)},changed:()=>{},there:!0};let F=()=>!kt()&&window.
innerHeight>=(a.comparison?ca:ia);function Q(z){k(z),!l&&F()&&O()}let{open:et,openRoute:ot,closeCard:tt}=e;e.closeCard=()=>{let z=tt();return z&&!y&&B(),z},e.open=
(z,H,J,V=null)=>{let it=et(z,H,J,V);if(z==="route"&&H<s&&Q(`route-${H}`),r&&z==="segment"&&Q(`segment-${H}`),r&&z==="system"){let pt=V??at(H);pt>=0&&Q(`segment-${pt}`)}
return it},e.openRoute=(z,H)=>{let V=kt()&&!i.hidden?i:ot(z,H);return z.r<s&&k(`route-${z.r}`),requestAnimationFrame(()=>requestAnimationFrame(()=>e.pointed(z,H))),
V};function at(z){let H=-1,J=0;return o.segments.forEach((V,it)=>{if(V.system!==z)return;let pt=L.latLngBounds(V.line),ut=pt.getSouthWest().distanceTo(pt.getNorthEast());
ut>J&&([H,J]=[it,ut])}),H}e.onLines(()=>nt(_)),n.on("zoomend",()=>nt(_)),a.cost&&requestAnimationFrame(()=>{F()&&(O(),n.invalidateSize({pan:!1,animate:!1}),location.
hash||e.frame(a.bounds))})}function lo(t,e,n,a){let o=t.getContainer(),s=ft("panel-toggle"),r=ft("card"),i=L.control.scale({imperial:!1,maxWidth:140,updateWhenIdle:!0}).addTo(t),f=L.control.
zoom().addTo(t),h=()=>document.body.classList.contains("comparing"),d=!0,p=0;function m(){let S=!r.hidden,k=d&&!S;s.setAttribute("aria-expanded",String(k)),ft("\
panel-body").hidden=!k,e.classList.toggle("closed",!k&&!S),e.classList.toggle("carded",S),o.parentElement?.parentElement?.classList.toggle("covered",k||S),cancelAnimationFrame(
p),p=requestAnimationFrame(a)}function l(S){d=S,S&&B.close(),m()}s.addEventListener("click",()=>l(s.getAttribute("aria-expanded")!=="true"));function y(){let{width:S,
height:k}=e.getBoundingClientRect(),A=e.classList.contains("closed"),I=t.attributionControl.getContainer()?.offsetHeight??0;if(!kt())return e.getBoundingClientRect().
left>=o.getBoundingClientRect().right-1?{paddingTopLeft:[76,40],paddingBottomRight:[60,I+24]}:A?{paddingTopLeft:[76,k+34],paddingBottomRight:[60,I+24]}:{paddingTopLeft:[
76,50],paddingBottomRight:[S+60,50]};let _=o.getBoundingClientRect(),c=A?null:e.getBoundingClientRect(),x=c&&c.top<_.top+40,C=c&&!x?Math.max(_.bottom-c.top,0)+14:
I+62,D=x?Math.max(_.right-c.left,0)+20:30,q=o.clientHeight<330;return{paddingTopLeft:[30,q||!A?20:k+26],paddingBottomRight:[Math.min(D,_.width/2),Math.min(q?56:
C,_.height*.6)]}}function M(S){t.fitBounds(S,{...y(),animate:!1})}let g=null,v=()=>({at:t.getCenter(),size:t.getSize(),corner:t.containerPointToLatLng([0,0]),zoom:t.
getZoom()}),$=()=>{let S=v();return g!==null&&S.zoom===g.to.zoom&&t.project(S.corner).distanceTo(t.project(g.to.corner))<2},w=[],N=!1,j=!1;function R(){j||(j=!0,
requestAnimationFrame(()=>setTimeout(()=>{let S=w,k=v(),A=N,I=!1;[w,N,j]=[[],!1,!1],t.fire("visit").once("moveend",()=>{I=!0}),A&&(Object.assign(mt(t),{_sizeChanged:!0,
_lastCenter:null}),t.fire("resize")),S.forEach(_=>_(k)),I||t.fire("move").fire("moveend")})))}function Y(S){cancelAnimationFrame(p),w.push(k=>{let A=$()&&g?g.from:
k;S(),g={from:A,to:v()}}),R()}function K(){if(!g||!$())return;let{from:S}=g;g=null,cancelAnimationFrame(p),w.push(()=>{let k=t.getSize(),A=k.equals(S.size)?S.at:
t.unproject(t.project(S.corner,S.zoom).add(k.divideBy(2)),S.zoom);t.setView(A,S.zoom,{animate:!1})}),R()}function nt(){N=!0,R()}function O(){let{paddingTopLeft:S,
paddingBottomRight:k}=y();t.options.minZoom=0;let A=t.getBoundsZoom(n.bounds,!1,L.point(S[0]+k[0],S[1]+k[1])),I=Math.floor(4*Math.min(t.getBoundsZoom(n.window,!0),
A))/4;t.getZoom()<I&&t.setZoom(I,{animate:!1}),t.setMinZoom(I)}let B=fa(t,r,m);function E(){i.setPosition("bottomleft"),f.setPosition(kt()?"bottomright":"bottom\
left"),l(!kt()&&!h())}let T=t.attributionControl.getContainer();return T?.addEventListener("click",S=>{S.target instanceof Element&&S.target.closest("a")||T.classList.
toggle("open")}),E(),Ve(E),M(n.bounds),{expand:l,frame:M,visit:Y,back:K,resized:nt,limit:O,card:B.open,closeCard:B.close}}function fa(t,e,n){let a=St(e,".card-b\
ody"),o=L.circleMarker([0,0],{pane:"measure",className:"spot",radius:7,interactive:!1}),s=null;function r(){if(!s)return!1;let{gone:f,from:h}=s,d=e.contains(document.
activeElement);return s=null,o.remove(),e.hidden=!0,a.replaceChildren(),f(),n(),h&&h.isConnected&&d&&h.focus({preventScroll:!0}),!0}function i(f,h,d=()=>{}){let p=document.
activeElement,m=e.contains(p),l=p===document.body?null:p,y=m&&s?s.from:l,M=m||!!(y&&y.matches(":focus-visible")),g=s;return s=null,g?.gone(),s={gone:d,from:y},a.
replaceChildren(f),a.scrollTop=0,h?o.setLatLng(h).addTo(t):o.remove(),e.hidden=!1,n(),M&&e.focus({preventScroll:!0}),f}return{open:i,close:r}}var je=[On,Yn,fn,pn,co,gn],da=[["depths",140],["land",150],["borders",160],["names",170],["catalogue",390],["accuracy",402],["bands",403],["casings",410],["line\
s",420],["hits",430],["along",440],["measure",605],["numbers",610]],De=null,Fe=null,Ze=null;mt(window).$||=t=>{let e=document.createElement("template");return e.
innerHTML=String(t).trim(),[e.content.firstElementChild]};window.matchMedia("(prefers-reduced-motion: reduce)").matches&&(L.Map.mergeOptions({zoomAnimation:!1,fadeAnimation:!1,
markerZoomAnimation:!1,inertia:!1}),mt(L.PosAnimation).include({run(t,e){this._el=t,this._inProgress=!1,L.DomUtil.setPosition(t,e),this.fire("step").fire("end")}}));
function pa(t){let{crs:e=L.CRS.EPSG3857}=t.options;e===L.CRS.EPSG3857&&(t.project=(n,a=t.getZoom())=>{let o=L.latLng(n),s=2**a;if(o.ofLat!==o.lat||o.ofLng!==o.lng){
let{x:r,y:i}=e.latLngToPoint(o,0);Object.assign(o,{ofLat:o.lat,ofLng:o.lng,u:r,v:i})}return new L.Point((o.u||0)*s,(o.v||0)*s)})}async function uo(t){_n(document.
body);let e=JSON.parse(ft("data").dataset.view||""),n=t.getContainer(),a=ft("panel");da.forEach(([p,m])=>{t.createPane(p).style.zIndex=String(m)}),n.setAttribute(
"aria-label","Map of the routes; the legend lists them as text"),pa(t),t.attributionControl.setPrefix('<a href="https://leafletjs.com" target="_blank" rel="noop\
ener noreferrer">Leaflet</a>'),t.attributionControl.addAttribution(ft("credits").innerHTML),n.setAttribute("role","application"),n.setAttribute("aria-roledescri\
ption","map");let o=!1,{layout:s,...r}=zn(t,a),{limit:i,...f}=lo(t,a,e,()=>{o&&s()});e.icon&&(delete mt(L.Icon.Default.prototype)._getIconUrl,L.Icon.Default.mergeOptions(
e.icon));let h=ga(t,{...r,...f,layout:s},()=>o);t.setMaxBounds(e.window),i(),t.on("resize",i),n.setAttribute("aria-busy","true");let d={map:t,box:n,panel:a,...await ma(
e,n)};for(let p of je)await p(d,h),await Lt();o=!0;for(let p of h.drawing())p(),await Lt();n.removeAttribute("aria-busy"),ha(t,h),[De,Fe,Ze]=[t,d,h]}function ha(t,{
redraw:e,layout:n,placing:a,drawing:o}){let s=t.getContainer(),r=!1,i=0;function f([h,...d]){cancelAnimationFrame(i),i=requestAnimationFrame(()=>{i=0,h(),d.length?
f(d):s.classList.remove("unplaced")})}t.on("zoomanim dragstart visit",()=>{r=!0}),t.on("zoomend",()=>{r?s.classList.add("unplaced"):e()}),t.on("moveend",()=>{r?
f(s.classList.contains("unplaced")?o():a()):n(),r=!1}),t.on("viewreset",()=>{i||n()})}async function ma(t,e){try{let n=[];for(let i of["ground","data"])n.push(await $n(
ft(i).textContent||"",(f,h)=>new L.LatLng(f,h))),await Lt();let[a,o]=n,{features:s,...r}=o;return await Lt(),{data:{...r,...t},ground:a,features:An(s)}}catch(n){
let a=u("p","unread","The map cannot be drawn: this browser is from before 2023 and cannot unpack its data, or the file is incomplete. The text beside the map i\
s valid.");throw a.setAttribute("role","alert"),e.append(a),n}}function ga(t,e,n){let a=[],o=[],s=!1,r=()=>[...a.map(d=>()=>d(t.getZoom())),...e.placing()],i=()=>r().
forEach(d=>d());function f(){!n()||s||(i(),o.forEach(d=>d()),h.state.changed())}let h={...e,redraw:i,drawing:r,year:null,only:null,affected:null,failed:new Set,
layers:[],entries:[],years:[],dates:new Set,routes:[],legs:[],places:[],state:{entries:new Map,changed:()=>{},add:(d,p,m)=>{h.state.entries.set(d,{get:p,set:m})}},
depthAt:()=>null,paintNow:()=>{},routeNear:()=>null,kpAt:()=>NaN,openRoute:(d,p)=>h.open("route",d.r,p),pointed:()=>{},pointedSegment:()=>{},profile:{there:!1,toggle:()=>{},
pick:()=>{},changed:()=>{}},highlight:()=>{},choose:()=>{},onLines:()=>{},where:()=>null,mark:()=>{},hereLines:()=>[],systemLines:()=>[],setYear:()=>{},open:(d,p,m)=>h.
card(u("div"),m),show:()=>{},find:()=>[],onDraw:d=>{a.push(d)},onLayers:d=>{o.push(d)},addSearch:d=>{h.entries.push(d)},onYear:(d,p=[])=>{h.years.push(d),p.forEach(
m=>h.dates.add(m))},together(d){let p=s;s=!0,d(),s=p,f()},addLayer({key:d,title:p,group:m,shown:l=!0,parent:y="",count:M=null,show:g=null,mark:v=null}){let $={key:d,
title:p,parent:y,count:M,mark:v,first:l,shown:!1,set(w){$.shown!==w&&($.shown=w,m&&(w?m.addTo(t):m.remove()),g&&g(w),f())}};return h.layers.push($),$.set(l),$}};
return h}je.splice(-1,0,Xe);return yo(ya);})();
