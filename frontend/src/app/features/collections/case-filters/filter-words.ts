import { stepLabel } from '@flows/collections/collection-words';
import { Level, ToDo } from '../collections.query';

export function lastStepLabel(level: Level): string {
  return level === '0' ? $localize`None yet` : stepLabel(Number(level));
}

export function toDoLabel(toDo: ToDo): string {
  const labels: Record<ToDo, string> = {
    waiting: $localize`A draft waits for a decision`,
    to_post: $localize`A letter is to be posted`,
    stopped: $localize`Stopped: nothing goes out`,
  };
  return labels[toDo];
}
