import { useState } from 'react';
import { updateScenes } from '../../commands/briefing/update-scenes.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';

/** Stands by the figures of scenes as they are now; says so while some of them are still being computed. */
export function UpdateButton({ ids, ofAll = false }: { ids: readonly string[]; ofAll?: boolean }) {
  const { briefingPanel: words } = messages[useApp((app) => app.language)];
  const [isWaiting, setWaiting] = useState(false);
  const update = async () => {
    if (isWaiting) return;
    setWaiting(true);
    await updateScenes(ids);
    setWaiting(false);
  };
  const label = ofAll ? words.updateAll : words.update;
  return (
    <Button
      {...(ofAll ? { look: 'outlined', icon: 'check' } : { look: 'text' })}
      aria-busy={isWaiting}
      onClick={() => void update()}
    >
      {isWaiting ? words.exports.steps.computing : label}
    </Button>
  );
}
