import { ValidationErrors } from '@angular/forms';

/** What a control's first error says to the person who fills it in. */
export function errorText(errors: ValidationErrors | null): string {
  if (!errors) return '';
  if (errors['server']) return String(errors['server']);
  if (errors['required']) return $localize`This is needed.`;
  if (errors['email']) return $localize`This does not look like an e-mail address.`;
  if (errors['minlength']) {
    return $localize`At least ${errors['minlength'].requiredLength}:count: characters.`;
  }
  if (errors['maxlength']) {
    return $localize`At most ${errors['maxlength'].requiredLength}:count: characters.`;
  }
  if (errors['min']) return $localize`At least ${errors['min'].min}:minimum:.`;
  if (errors['max']) return $localize`At most ${errors['max'].max}:maximum:.`;
  if (errors['pattern']) return $localize`This is not in the expected form.`;
  // a validator of ours gives its own sentence
  return String(Object.values(errors)[0]);
}
