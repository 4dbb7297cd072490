/** What the paragraph styles of a Word file make of a paragraph: heading, caption, note, entry of a table of contents. */

import { Parser } from 'htmlparser2';

export interface StyleRole {
  readonly kind: 'heading' | 'caption' | 'note' | 'contents' | 'listItem' | 'quote';
  readonly level?: number;
}

/** Roles by style id. */
export function rolesOf(stylesXml: string | undefined): ReadonlyMap<string, StyleRole> {
  const roles = new Map<string, StyleRole>();
  let id = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:style') id = attributes['w:styleId'] ?? '';
        else if (name === 'w:name') {
          const role = roleOfName(value);
          if (role) roles.set(id, role);
        } else if (name === 'w:outlineLvl' && Number(value) < 9 && !roles.has(id))
          roles.set(id, { kind: 'heading', level: Math.min(6, Number(value) + 1) });
      },
    },
    { xmlMode: true },
  );
  parser.write(stylesXml ?? '');
  parser.end();
  return roles;
}

function roleOfName(name: string): StyleRole | undefined {
  const heading = /^(?:heading|見出し) ?(\d)/i.exec(name);
  if (heading) return { kind: 'heading', level: Math.min(6, Number(heading[1])) };
  if (/^(?:title|表題)$/i.test(name)) return { kind: 'heading', level: 1 };
  if (/^(?:subtitle|副題)$/i.test(name)) return { kind: 'heading', level: 2 };
  if (/^(?:toc|目次)/i.test(name)) return { kind: 'contents' };
  if (/^(?:caption|図表番号)$/i.test(name)) return { kind: 'caption' };
  if (/^(?:footnote|endnote) text$/i.test(name)) return { kind: 'note' };
  if (/^(?:quote|intense quote|引用文)/i.test(name)) return { kind: 'quote' };
  if (/^list (?:bullet|number|paragraph)/i.test(name)) return { kind: 'listItem', level: 1 };
  return undefined;
}
