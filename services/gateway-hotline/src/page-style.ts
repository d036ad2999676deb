/** Style of the registration page: one column on a phone, two where there is room. */
export const PAGE_STYLE = `
:root { color-scheme: light; font: 16px/1.5 system-ui, 'Noto Sans CJK SC', sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.3rem; margin: 0 0 1rem; }
fieldset { border: 1px solid #767676; border-radius: .3rem; margin: 0 0 1rem; display: grid; gap: .8rem; }
legend { font-weight: 600; }
label { display: block; }
label b { color: #b00020; }
input, select, textarea { width: 100%; box-sizing: border-box; font: inherit; padding: .45rem; border: 1px solid #767676; border-radius: .2rem; }
input:focus-visible, select:focus-visible, textarea:focus-visible, button:focus-visible { outline: 3px solid #0a58ca; outline-offset: 1px; }
[aria-invalid=true] { border-color: #b00020; }
.error { color: #b00020; margin: 0; }
button { font: inherit; padding: .6rem 1.6rem; border: 0; border-radius: .3rem; background: #0a58ca; color: #fff; }
button:disabled { background: #5c636a; }
#message { margin: 1rem 0; }
[hidden] { display: none !important; }
@media (min-width: 45rem) { fieldset { grid-template-columns: 1fr 1fr; } .wide { grid-column: 1 / -1; } }
`;
