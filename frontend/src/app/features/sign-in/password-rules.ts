import { Validators } from '@angular/forms';

/** The server's first rule; its others (common, numeric, like the name) it says itself. */
export const PASSWORD_RULES = [Validators.minLength(10)];

export const PASSWORD_HINT = $localize`At least 10 characters, not a common one.`;
