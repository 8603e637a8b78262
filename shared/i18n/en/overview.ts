/** The overview beside the text: documents, what to look at, the map. */
export const overview = {
  documents: 'Documents',
  progress: '{{share, percent}} confirmed',
  progressLine: '{{title, foreign}}: {{done, number}} of {{count, number}} rows confirmed',
  stateCounts:
    '{{final, number}} final, {{reviewed, number}} reviewed, {{translated, number}} translated, {{initial, number}} untouched',
  show: 'Go to the next',
  stale: 'Claims to look at again',
  next: 'Next row: {{kind}}',
  only: 'Show only: {{kind}}',
  showAll: 'Show all rows',
  map: 'Map',
  mapLabel: 'Map of the document, source against target',
  mapRow: 'Rows {{first, number}} to {{last, number}} of {{count, number}} in sight',
  mapEmpty: 'Nothing to draw yet',
} as const
