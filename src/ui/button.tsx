import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps extends ComponentProps<'button'> {
  'data-part'?: string;
  look?: 'primary' | 'outlined' | 'quiet' | 'text';
  icon?: IconName;
}

/** A button with words; the icon only accompanies them. */
export function Button({ look = 'outlined', icon, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={classNames(styles.button, styles[look], className)} {...rest}>
      {icon && <Icon name={icon} size={18} />}
      {children}
    </button>
  );
}
