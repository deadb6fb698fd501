import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** What stands in the place of children that could not be drawn. */
  instead: () => ReactNode;
  children: ReactNode;
}

/** Keeps a fault while drawing from leaving an empty page. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? this.props.instead() : this.props.children;
  }
}
