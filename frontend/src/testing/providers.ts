import { EmailSettings, SmsSettings } from '@api/models';

/** An installation that was given no account. */
export function noEmail(change: Partial<EmailSettings> = {}): EmailSettings {
  return {
    is_from_environment: true,
    is_only_logged: true,
    provider: 'smtp',
    host: 'localhost',
    port: 25,
    use_tls: false,
    use_ssl: false,
    user: '',
    password: '',
    api_key: '',
    default_from_email: 'noreply@unitcycle.example',
    event_public_key: '',
    is_active: true,
    last_tested_at: null,
    last_test_problem: '',
    ...change,
  };
}

/** A mail server of one's own. */
export function ownEmail(change: Partial<EmailSettings> = {}): EmailSettings {
  return noEmail({
    is_from_environment: false,
    is_only_logged: false,
    host: 'smtp.example.com',
    port: 587,
    use_tls: true,
    user: 'rent',
    password: '••••word',
    default_from_email: 'rent@example.com',
    ...change,
  });
}

/** An installation without Twilio. */
export function noTexts(change: Partial<SmsSettings> = {}): SmsSettings {
  return {
    is_from_environment: true,
    is_only_logged: true,
    account_sid: '',
    auth_token: '',
    phone_number: '',
    whatsapp_number: '',
    quiet_from: '21:00',
    quiet_until: '08:00',
    is_active: false,
    last_tested_at: null,
    last_test_problem: '',
    ...change,
  };
}

/** A Twilio account of one's own. */
export function ownTexts(change: Partial<SmsSettings> = {}): SmsSettings {
  return noTexts({
    is_from_environment: false,
    is_only_logged: false,
    is_active: true,
    account_sid: 'AC1',
    auth_token: '••••oken',
    phone_number: '+15552345678',
    ...change,
  });
}
