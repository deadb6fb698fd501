import type { Deck } from '../../briefing/scene.ts';
import { LONGEST_TITLE } from '../../briefing/scene-limits.ts';
import { renameDeck } from '../../commands/briefing/rename-deck.ts';
import { useApp } from '../../state/store.ts';
import { messages } from '../../text/messages.ts';
import { TextField } from '../../ui/text-field.tsx';
import { editedText } from './edited-text.ts';
import { useDraft } from './use-draft.ts';

/** What the briefing is called, in the language in force. */
export function DeckTitle({ deck }: { deck: Deck }) {
  const language = useApp((app) => app.language);
  const { briefingPanel: words } = messages[language];
  const draft = useDraft(deck.title[language], (text) => renameDeck(editedText(deck.title, language, text)));
  return (
    <TextField
      key={language}
      label={words.name}
      value={draft.text}
      maxLength={LONGEST_TITLE}
      onChange={draft.write}
      onBlur={draft.finish}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && draft.finish()}
    />
  );
}
