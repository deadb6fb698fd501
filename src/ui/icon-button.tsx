import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  icon: IconName;
  /** What it does: read out, and shown beside it. */
  label: string;
  iconSize?: number;
}

/** A button without words on it, always with words beside it. */
export function IconButton({ icon, label, iconSize = 20, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip words={label}>
      <button
        type="button"
        className={classNames(styles.button, styles.icon, className)}
        aria-label={label}
        {...rest}
      >
        <Icon name={icon} size={iconSize} />
      </button>
    </Tooltip>
  );
}
