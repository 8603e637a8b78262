import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import {
  useCallback,
  useRef,
  type HTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react'
import './virtual-list.css'

/** Pixels drawn beyond each edge of what is seen. */
const BEYOND = 240

export type ListWindow = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly cards: Virtualizer<HTMLDivElement, Element>
}

type ListWindowOptions = {
  readonly count: number
  /** Guessed, in pixels: each is measured once it is drawn. */
  readonly itemHeight: number
  readonly gap?: number
  /** The same function as long as the list is the same: with another all of it would be measured anew. */
  readonly keyOf?: (index: number) => string
}

/** What of a long list is in sight, and the way to any place in it. */
export function useListWindow({ count, itemHeight, gap = 0, keyOf }: ListWindowOptions): ListWindow {
  const scroller = useRef<HTMLDivElement>(null)
  const cards = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => itemHeight, [itemHeight]),
    ...(keyOf && { getItemKey: keyOf }),
    gap,
    overscan: Math.ceil(BEYOND / itemHeight),
    paddingStart: 2,
    paddingEnd: 12,
    scrollPaddingStart: 4,
    scrollPaddingEnd: 12,
  })
  return { scroller, cards }
}

type VirtualListProps = {
  readonly window: ListWindow
  readonly label: string
  readonly className?: string
  /** How many there are, where not all of them are listed. */
  readonly total?: number
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
  /** What the place of an item takes besides. */
  readonly itemProps?: (index: number) => HTMLAttributes<HTMLDivElement> & { readonly 'data-claim'?: string }
  readonly children: (index: number) => ReactNode
}

/** A list of which only what is in sight is drawn; a screen reader is told of all of it. */
export function VirtualList({
  window: { scroller, cards },
  label,
  className = '',
  total = cards.options.count,
  onKeyDown,
  itemProps,
  children,
}: VirtualListProps) {
  return (
    <div
      ref={scroller}
      className={`ui-virtual-list ${className}`}
      role="list"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className="ui-virtual-list-room" style={{ blockSize: cards.getTotalSize() }}>
        {cards.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={key}
            ref={cards.measureElement}
            data-index={index}
            className="ui-virtual-list-item"
            style={{ insetBlockStart: start }}
            role="listitem"
            aria-posinset={index + 1}
            aria-setsize={total}
            {...itemProps?.(index)}
          >
            {children(index)}
          </div>
        ))}
      </div>
    </div>
  )
}
