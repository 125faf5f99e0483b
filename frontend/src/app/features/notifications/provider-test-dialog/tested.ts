/** What is tried. */
export interface Tested {
  readonly what: 'email' | 'sms';
  /** Nothing leaves at present. */
  readonly isOnlyLogged: boolean;
  readonly hasWhatsApp: boolean;
}

/** The `result` of the job that tries it; `problem` is a sentence. */
export interface TestResult {
  readonly ok: boolean;
  readonly problem: string;
}
