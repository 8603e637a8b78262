import './progress.css'

/** A short wait whose length nobody knows; what is waited for is said beside it. */
export function Spinner() {
  return <span className="ui-spinner" aria-hidden />
}
