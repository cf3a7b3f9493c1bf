import { createElement, Fragment, type ReactNode, useMemo } from 'react';

const allowed = new Set([
  ...[
    'p',
    'br',
    'strong',
    'b',
    'em',
    'i',
    'u',
    's',
    'ul',
    'ol',
    'li',
    'blockquote',
    'code',
    'pre',
    'h1',
    'h2',
    'h3',
    'h4',
    'hr',
  ],
  ...['a', 'span', 'div', 'table', 'thead', 'tbody', 'tr', 'td', 'th'],
]);

function toReact(node: Node, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const tag = node.tagName.toLowerCase();
  if (tag === 'script' || tag === 'style') return null;
  const children = [...node.childNodes].map(toReact);
  if (!allowed.has(tag)) return createElement(Fragment, { key }, ...children);
  const href = tag === 'a' ? node.getAttribute('href') : null;
  const props =
    href && /^(https?:|mailto:|tel:)/i.test(href)
      ? { key, href, target: '_blank', rel: 'noreferrer', className: 'fw-link' }
      : { key };
  return children.length > 0 ? createElement(tag, props, ...children) : createElement(tag, props);
}

/** A formatted text. The server keeps it clean; here again only known tags and safe links are drawn. */
export function RichText({ html }: { html: string }) {
  const content = useMemo(
    () => [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map(toReact),
    [html],
  );
  return <div className="fw-rich">{content}</div>;
}
