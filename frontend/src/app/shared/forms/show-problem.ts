import { AbstractControl, FormGroup } from '@angular/forms';

import { Problem, unshownMessages } from '@shared/problem/problem';

/**
 * Puts the server's field errors under the fields they name, until the field is edited. Gives what
 * could not be placed, so that the form can say it at its top.
 */
export function showProblem(form: FormGroup, problem: Problem | null): string {
  if (!problem) return '';
  for (const [name, messages] of Object.entries(problem.fields)) {
    controlFor(form, name)?.setErrors({ server: messages.join(' ') });
  }
  const shown = Object.keys(problem.fields).filter((name) => controlFor(form, name));
  const unshown = unshownMessages(problem, shown);
  const allPlaced = Object.keys(problem.fields).length > 0 && unshown.length === 0;
  return allPlaced ? '' : [problem.detail, ...unshown].join(' ');
}

/** A name may lead into a group, `config.secret_key`, which the form may have, or show without it. */
function controlFor(form: FormGroup, name: string): AbstractControl | null {
  return form.get(name) ?? form.get(name.slice(name.lastIndexOf('.') + 1));
}
