import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { RunModes } from '../../components/settings/run-modes.tsx';
import { EVERY_SITE, giveBackAccess, grantedPatterns, isEverySite } from './site-access.ts';
import { requestAccess, watchAccess } from './site-access.ts';

/** Chosen sites are requested for every scheme, since a person names a site, not an address. */
function patternOfHost(host: string): string {
  return `*://${host}/*`;
}

function hostOfPattern(pattern: string): string {
  return /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? pattern;
}

/** The three ways to run; follows what the browser has granted, wherever it was changed. */
export function AccessPanel(): VNode {
  const [granted] = useState(() => signal<readonly string[]>([]));
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    const learn = (): void =>
      void grantedPatterns().then((patterns) => {
        granted.value = patterns;
      });
    learn();
    watchAccess(learn, end.signal);
    return () => {
      end.abort();
    };
  }, [granted]);
  const ask = (patterns: readonly string[]): void => {
    // First thing in the click: see `requestAccess`.
    void requestAccess(patterns).then((isGranted) => {
      setRefused(!isGranted);
    });
  };
  const patterns = granted.value;
  const every = patterns.filter((pattern) => isEverySite([pattern]));
  const single = patterns.filter((pattern) => !isEverySite([pattern]));
  return (
    <RunModes
      sites={[...new Set(single.map(hostOfPattern))].sort()}
      isEverywhere={every.length > 0}
      isRefused={isRefused}
      onAllowSite={(host) => {
        ask([patternOfHost(host)]);
      }}
      onAllowEverywhere={() => {
        ask([EVERY_SITE]);
      }}
      onOnlyClick={() => void giveBackAccess(patterns)}
      onRemoveSite={(host) =>
        void giveBackAccess(single.filter((pattern) => hostOfPattern(pattern) === host))
      }
      onRemoveEverywhere={() => void giveBackAccess(every)}
    />
  );
}
