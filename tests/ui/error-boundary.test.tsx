import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ErrorBoundary } from '../../src/ui/error-boundary.tsx';

it('shows its children until one of them cannot be drawn', () => {
  const boundary = new ErrorBoundary({ instead: () => 'instead', children: 'children' });
  expect(boundary.render()).toBe('children');
  boundary.state = ErrorBoundary.getDerivedStateFromError();
  expect(boundary.render()).toBe('instead');
  expect(renderToStaticMarkup(<ErrorBoundary instead={() => 'instead'}>children</ErrorBoundary>)).toBe(
    'children',
  );
});
