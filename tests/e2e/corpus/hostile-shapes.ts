/** Documents of a shape that no editor of ours makes, with the payload in every place that might become HTML. */
export function hostileShapes(payload: string): unknown[] {
  const leaf = [{ type: 'text', text: 'words' }]
  return [
    { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'html', text: payload }] }] },
    { type: 'doc', content: [{ type: 'image', attrs: { src: payload, srcdoc: payload, onerror: payload } }] },
    // A picture of the right shape: it could be one of the reader's own room, and has no place in ours.
    {
      type: 'doc',
      content: [
        {
          type: 'image',
          attrs: { id: '3f0c8a52-96b2-4f7e-a6a5-0d8f1f6ad9e1', width: 8, height: 6, alt: payload.slice(0, 500) },
        },
      ],
    },
    { type: 'doc', content: [{ type: 'paragraph', attrs: { style: payload, onclick: payload }, content: leaf }] },
    {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'words', marks: [{ type: 'link', attrs: { href: payload } }] }],
        },
      ],
    },
    { type: payload, content: [{ type: 'paragraph', content: leaf }] },
    {
      type: 'doc',
      content: [
        {
          type: 'taskList',
          content: [{ type: 'taskItem', attrs: { checked: payload }, content: [{ type: 'paragraph', content: leaf }] }],
        },
      ],
    },
    { type: 'doc', content: [{ type: 'horizontalRule', attrs: { style: payload } }] },
    {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'words', marks: [{ type: 'highlight', attrs: { color: payload } }] }],
        },
      ],
    },
  ]
}
