import { IconSearch } from '@tabler/icons-react'
import { type Ref, useId } from 'react'
import styles from './search-box.module.css'
import { uiCopy } from './ui-copy.ts'

interface SearchBoxProps {
  ref?: Ref<HTMLInputElement>
  label: string
  value: string
  onChange(value: string): void
}

export function SearchBox({ ref, label, value, onChange }: SearchBoxProps) {
  const id = useId()
  return (
    <search className={styles.box}>
      <IconSearch size={18} stroke={1.8} aria-hidden />
      <input
        ref={ref}
        id={id}
        type="search"
        aria-label={label}
        placeholder={label}
        className={styles.input}
        maxLength={200}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onChange('')
        }}
      />
      {value !== '' && (
        <button type="button" className={styles.clear} onClick={() => onChange('')}>
          {uiCopy.clear}
        </button>
      )}
    </search>
  )
}
