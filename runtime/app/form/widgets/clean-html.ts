const kept = new Set([
  'P',
  'BR',
  'STRONG',
  'B',
  'EM',
  'I',
  'U',
  'S',
  'UL',
  'OL',
  'LI',
  'BLOCKQUOTE',
  'CODE',
  'PRE',
  'H1',
  'H2',
  'H3',
  'H4',
  'HR',
  'A',
  'DIV',
  'SPAN',
]);

function clean(from: Node, to: Node, page: Document): void {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      to.appendChild(page.createTextNode(node.textContent ?? ''));
    } else if (node instanceof Element && !['SCRIPT', 'STYLE', 'TEMPLATE'].includes(node.tagName)) {
      if (!kept.has(node.tagName)) {
        clean(node, to, page);
        continue;
      }
      const copy = page.createElement(node.tagName);
      const href = node.tagName === 'A' ? node.getAttribute('href') : null;
      if (href && /^(https?:|mailto:|tel:)/i.test(href)) copy.setAttribute('href', href);
      clean(node, copy, page);
      to.appendChild(copy);
    }
  }
}

/** HTML with known tags and web links only: no attributes, no scripts. A parsed document runs nothing while it is read. */
export function cleanHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const page = document.implementation.createHTMLDocument('');
  clean(parsed.body, page.body, page);
  return page.body.innerHTML;
}
