import { HttpErrorResponse } from '@angular/common/http';

/** What went wrong with a call, in one shape whatever answered. */
export interface Problem {
  /** HTTP status; 0 when nobody answered. */
  readonly status: number;
  readonly detail: string;
  /** Messages by field name, as the server gave them. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Stale: somebody changed the thing after the person had read it. */
  readonly kind?: 'stale';
}

/** Thrown when the person backs out of a step in between: nothing was done, nothing is to be said. */
export class BackedOut extends Error {}

type Fields = Record<string, readonly string[]>;

const NOT_FIELDS = new Set(['detail', 'non_field_errors', '__all__']);

/** Every failed call becomes one Problem: DRF's errors, allauth's errors, or no answer at all. */
export function toProblem(error: unknown): Problem | null {
  if (!error || error instanceof BackedOut) return null;
  if (!(error instanceof HttpErrorResponse)) return { status: -1, detail: broken(), fields: {} };
  const body = parsed(error.error);
  const fields = isRecord(body) ? fieldsOf(body) : {};
  const own = error.status !== 412 && isRecord(body) && detailOf(body);
  const detail = own || fallback(error.status, fields);
  return { status: error.status, detail, fields, ...(error.status === 412 && { kind: 'stale' }) };
}

/** The messages of fields that a form does not show, so that no message is lost. */
export function unshownMessages(problem: Problem, shown: readonly string[]): string[] {
  return Object.entries(problem.fields)
    .filter(([name]) => !shown.includes(name))
    .flatMap(([, messages]) => messages);
}

/** Calls that answer nothing are read as text, and so is the JSON of their refusal. */
function parsed(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function fieldsOf(body: Record<string, unknown>): Fields {
  if (Array.isArray(body['errors'])) return allauthFields(body['errors']);
  return fieldsIn(body);
}

/** By dotted names; what stands in a list belongs to the list, what is said of a group to the group. */
function fieldsIn(body: Record<string, unknown>, group = ''): Fields {
  const fields: Fields = {};
  for (const [name, value] of Object.entries(body)) {
    const path = [group, NOT_FIELDS.has(name) ? '' : name].filter(Boolean).join('.');
    if (hasNames(value)) Object.assign(fields, fieldsIn(value, path));
    else if (path && messagesOf(value).length) fields[path] = messagesOf(value);
  }
  return fields;
}

function hasNames(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && Object.keys(value).every((key) => !/^\d+$/.test(key));
}

function allauthFields(errors: readonly unknown[]): Fields {
  const fields: Record<string, string[]> = {};
  for (const error of errors) {
    if (isRecord(error) && typeof error['param'] === 'string') {
      (fields[error['param']] ??= []).push(String(error['message']));
    }
  }
  return fields;
}

function detailOf(body: Record<string, unknown>): string {
  if (typeof body['detail'] === 'string') return body['detail'];
  if (Array.isArray(body['errors'])) {
    const general = body['errors'].filter((error) => isRecord(error) && !error['param']);
    return general.map((error) => String(error.message)).join(' ');
  }
  return [...messagesOf(body['non_field_errors']), ...messagesOf(body['__all__'])].join(' ');
}

function messagesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(messagesOf);
  return isRecord(value) ? Object.values(value).flatMap(messagesOf) : [];
}

function fallback(status: number, fields: Fields): string {
  if (Object.keys(fields).length) return $localize`Check the marked fields.`;
  switch (status) {
    case 0:
      return $localize`The server did not answer. Check your connection and try again.`;
    case 401:
      return $localize`Your session ended. Sign in again.`;
    case 403:
      return $localize`Your role does not allow this.`;
    case 404:
      return $localize`This was not found, or it is not yours.`;
    case 412:
      return $localize`Somebody changed this since you opened it.`;
    case 413:
      return $localize`This file is too large.`;
    case 429:
      return $localize`Too many attempts. Wait a moment and try again.`;
    default:
      return broken();
  }
}

function broken(): string {
  return $localize`Something went wrong on our side. Try again in a moment.`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
