import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { Button } from '../../ui/button.tsx';

/** Back to all scenes. */
export function BackToList() {
  const { editor } = messages[useApp((app) => app.language)].briefingPanel;
  return (
    <Button
      look="quiet"
      icon="chevronLeft"
      onClick={() => useApp.getState().briefingViewed({ view: 'list' })}
    >
      {editor.back}
    </Button>
  );
}
