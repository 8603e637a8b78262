import { config } from 'zod'

// zod would try once whether it may compile code; the content policy of the page refuses that, and the browser says
// so in its console. Imported before anything that makes a validator.
config({ jitless: true })
