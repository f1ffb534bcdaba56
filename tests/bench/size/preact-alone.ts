/** What drawing the card takes of Preact. Bundled for a page to weigh it. */
export { signal } from '@preact/signals';
export { createContext, Fragment, h, render } from 'preact';
export { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
