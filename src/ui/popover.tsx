import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './popover.module.css';

interface PopoverProps {
  icon: IconName;
  label: string;
  widthPx: number;
  buttonClassName?: string | undefined;
  /** Told when it opens and closes, as for content that is made only while it is open. */
  onOpen?: (isOpen: boolean) => void;
  children: ReactNode;
}

const marginPx = 8;

/** Puts the panel at the button, on the side of the screen with more room. */
function place(panel: HTMLElement, anchor: DOMRect, widthPx: number): void {
  const left = Math.max(marginPx, Math.min(anchor.right - widthPx, window.innerWidth - widthPx - marginPx));
  const below = anchor.bottom < window.innerHeight / 2;
  panel.style.left = `${left}px`;
  panel.style.width = `${Math.min(widthPx, window.innerWidth - 2 * marginPx)}px`;
  panel.style.top = below ? `${anchor.bottom + 4}px` : 'auto';
  panel.style.bottom = below ? 'auto' : `${window.innerHeight - anchor.top + 4}px`;
}

/** A button that opens a small panel over everything; the browser closes it on Escape and on clicks outside. */
export function Popover({ icon, label, widthPx, buttonClassName, onOpen, children }: PopoverProps) {
  const id = useId();
  const panel = useRef<HTMLDialogElement>(null);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    // closes this panel, and nothing that it stands in
    if (event.key === 'Escape') event.stopPropagation();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button:enabled, input')];
    const at = items.findIndex((item) => item.matches(':focus'));
    const next = items[(at + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length];
    event.preventDefault();
    next?.focus();
  };
  return (
    <>
      <IconButton
        icon={icon}
        label={label}
        popoverTarget={id}
        {...(buttonClassName ? { className: buttonClassName } : {})}
      />
      <dialog
        ref={panel}
        id={id}
        popover="auto"
        aria-label={label}
        className={styles.panel}
        onKeyDown={press}
        onToggle={(event) => event.target === event.currentTarget && onOpen?.(event.newState === 'open')}
        onBeforeToggle={(event) => {
          const button = panel.current?.previousElementSibling?.querySelector('button') ?? null;
          if (event.newState === 'open' && panel.current && button) {
            place(panel.current, button.getBoundingClientRect(), widthPx);
          }
        }}
      >
        {children}
      </dialog>
    </>
  );
}

interface PopoverItemProps {
  icon?: IconName;
  children: ReactNode;
  disabled?: boolean;
  /** Leaves the panel open after the click. */
  stays?: boolean;
  /** For a choice among several: whether this one is in force. */
  pressed?: boolean;
  className?: string | undefined;
  onClick: () => void;
}

/** One action in a popover; closes it and gives the focus back, unless it stays. */
export function PopoverItem({
  icon,
  children,
  disabled,
  stays,
  pressed,
  className,
  onClick,
}: PopoverItemProps) {
  return (
    <button
      type="button"
      className={classNames(styles.item, className)}
      disabled={disabled}
      aria-pressed={pressed}
      onClick={(event) => {
        if (!stays) event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
        onClick();
      }}
    >
      {icon && <Icon name={icon} size={18} />}
      {children}
    </button>
  );
}
