import { Button, mergeClasses } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { type ReactElement, type ReactNode, useId } from 'react';
import { useRecognitionStyles } from './styles';

interface DisclosureProps {
  readonly heading: 'h4' | 'h5';
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A heading that opens and closes what stands under it; what is closed is not drawn. */
export function Disclosure({ heading: Heading, label, isOpen, onToggle, children }: DisclosureProps): ReactElement {
  const styles = useRecognitionStyles();
  const content = useId();
  return (
    <div className={mergeClasses(styles.sheet, Heading === 'h5' && styles.inner)}>
      <Heading className={styles.sheetHeading}>
        <Button className={styles.sheetButton} appearance="transparent" icon={isOpen ? <ChevronDown20Regular /> : <ChevronRight20Regular />} aria-expanded={isOpen} aria-controls={content} onClick={onToggle}>{label}</Button>
      </Heading>
      <div id={content} hidden={!isOpen} className={isOpen ? styles.sheet : undefined}>{isOpen ? children : null}</div>
    </div>
  );
}
