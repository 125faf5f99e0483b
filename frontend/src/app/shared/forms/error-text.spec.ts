import { errorText } from './error-text';

describe('errorText', () => {
  it.each([
    [null, ''],
    [{ required: true }, 'This is needed.'],
    [{ email: true }, 'This does not look like an e-mail address.'],
    [{ minlength: { requiredLength: 10 } }, 'At least 10 characters.'],
    [{ maxlength: { requiredLength: 200 } }, 'At most 200 characters.'],
    [{ min: { min: 1 } }, 'At least 1.'],
    [{ max: { max: 60 } }, 'At most 60.'],
    [{ pattern: {} }, 'This is not in the expected form.'],
    [{ tooShort: 'At least 30 days after the notice.' }, 'At least 30 days after the notice.'],
    [{ required: true, server: 'Taken.' }, 'Taken.'],
  ])('%j reads “%s”', (errors, text) => {
    expect(errorText(errors)).toBe(text);
  });
});
