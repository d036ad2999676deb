/** Page of the document viewer. Everything it loads lies beside it: no script or style of its own, nothing from elsewhere. */
export function docsPage(title: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="docs/assets/favicon-32x32.png">
<link rel="stylesheet" href="docs/assets/swagger-ui.css">
<link rel="stylesheet" href="docs/assets/index.css">
</head>
<body>
<div id="swagger-ui"></div>
<noscript><a href="docs/openapi.json">OpenAPI</a></noscript>
<script src="docs/assets/swagger-ui-bundle.js"></script>
<script src="docs/viewer.js"></script>
</body>
</html>
`;
}

/**
 * Starts the viewer. It only reads: a call needs a signature over its own time, which a form in a page cannot make.
 * No validator badge: that would tell an address on the Internet about this document.
 */
export const VIEWER_SCRIPT = `SwaggerUIBundle({
  url: new URL('openapi.json', document.currentScript.src).href,
  dom_id: '#swagger-ui',
  deepLinking: true,
  supportedSubmitMethods: [],
  validatorUrl: null,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
});
`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
