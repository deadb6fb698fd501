import { saveFile } from '../../commands/save-file.ts';
import { qrCode, qrPng, qrSvg } from '../../commands/share/qr-code.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';
import styles from './share.module.css';

/** Pixels on a side that the code may take, in whole pixels a module where it fits. */
const roomPx = 288;
/** Modules that phones still read well from a screen. */
const mostModules = 120;

/** The link as a code for a phone: dark on light in both themes, with its quiet edge. */
export function QrPicture({ link }: { link: string }) {
  const { share } = messages[useApp((app) => app.language)];
  const code = qrCode(link);
  if (!code) return <p className={styles.note}>{share.qrTooLong}</p>;
  const { size, path } = code;
  const sidePx = size * Math.max(2, Math.floor(roomPx / size));
  const save = (kind: 'svg' | 'png', blob: Blob) =>
    saveFile({ name: `${share.qrFile}.${kind}`, mime: blob.type, blob });
  const savePng = async () => {
    const blob = await qrPng(code);
    if (blob) save('png', blob);
  };
  const saveSvg = () => save('svg', new Blob([qrSvg(code)], { type: 'image/svg+xml' }));
  return (
    <div className={styles.qr}>
      <svg
        role="img"
        aria-label={share.qrAlt}
        className={styles.code}
        width={sidePx}
        height={sidePx}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p className={styles.note}>{size > mostModules ? share.qrDense : share.qrHint}</p>
      <div className={styles.actions}>
        <Button icon="download" onClick={() => void savePng()}>
          {share.savePng}
        </Button>
        <Button icon="download" onClick={saveSvg}>
          {share.saveSvg}
        </Button>
      </div>
    </div>
  );
}
