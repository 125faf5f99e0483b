/**
 * Letters that are typed before the field they are meant for is there. Without it they are lost, or go to
 * whatever has the focus.
 */
export class TypedAhead {
  private text = '';

  // not at the document, where the CDK already listens with a promise to prevent nothing, which zone.js shares
  constructor(private readonly window: Window) {
    window.addEventListener('keydown', this.keep, { capture: true });
  }

  /** What was typed so far; from now on the field has it. */
  end(): string {
    this.window.removeEventListener('keydown', this.keep, { capture: true });
    const { text } = this;
    this.text = '';
    return text;
  }

  private readonly keep = (event: KeyboardEvent): void => {
    const isLetter = [...event.key].length === 1;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isLetter) this.text += event.key;
    else if (event.key === 'Backspace') this.text = [...this.text].slice(0, -1).join('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
