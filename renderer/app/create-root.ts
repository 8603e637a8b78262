// In the file of React itself (build/bundles.mjs), which is thereby evaluated on its own.
export { createRoot } from 'react-dom/client'
