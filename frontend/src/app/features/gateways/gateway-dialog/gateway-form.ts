import {
  FormControl,
  FormGroup,
  FormRecord,
  NonNullableFormBuilder,
  Validators,
} from '@angular/forms';

import { Gateway, Provider } from '@api/models';

export type GatewayForm = FormGroup<{
  display_name: FormControl<string>;
  is_active: FormControl<boolean>;
  is_default: FormControl<boolean>;
  config: FormRecord<FormControl<string>>;
}>;

/** One setting of the form, and what is said under it. */
export interface SettingField {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly secret: boolean;
  readonly optional: boolean;
  readonly choices: readonly string[];
}

/** The form without the settings: which there are, the provider says. */
export function gatewayForm(forms: NonNullableFormBuilder, gateway: Gateway | null): GatewayForm {
  return forms.group({
    display_name: [gateway?.display_name ?? '', [Validators.required, Validators.maxLength(100)]],
    is_active: gateway?.is_active ?? true,
    is_default: gateway?.is_default ?? false,
    config: forms.record<string>({}),
  });
}

export function settingFields(provider: Provider, gateway: Gateway | null): SettingField[] {
  return provider.settings.map(({ key, label, help, secret, required, choices }) => {
    // an address of ours that is known once the gateway is there
    const isOurs = key === 'webhook_url';
    const kept = gateway?.secrets[key];
    const hints = [
      help,
      secret && kept && $localize`Set, ends in ${kept}:end:; leave empty to keep.`,
      isOurs && $localize`Left empty, it is the webhook address of this gateway.`,
    ];
    return {
      key,
      label,
      hint: hints.filter(Boolean).join(' '),
      secret,
      // a choice begins with its default: nothing is left out
      optional: !choices.length && (!required || isOurs || (secret && !!kept)),
      choices,
    };
  });
}

/** Puts the settings of a provider into the form, with what is kept of them or what they begin with. */
export function addSettings(
  form: GatewayForm,
  {
    fields,
    provider,
    gateway,
  }: {
    readonly fields: readonly SettingField[];
    readonly provider: Provider;
    readonly gateway: Gateway | null;
  },
): void {
  const defaults = new Map(provider.settings.map((setting) => [setting.key, setting.default]));
  const config = new FormRecord<FormControl<string>>({});
  for (const { key, secret, optional } of fields) {
    const begin = secret ? '' : (gateway?.config[key] ?? defaults.get(key) ?? '');
    const validators = [Validators.maxLength(500), ...(optional ? [] : [Validators.required])];
    config.addControl(key, new FormControl(begin, { nonNullable: true, validators }));
  }
  form.setControl('config', config);
}

/** What was entered; what is empty stays as it is kept. */
export function settingsOf(form: GatewayForm): Record<string, string> {
  const entered = Object.entries(form.controls.config.getRawValue());
  return Object.fromEntries(
    entered.map(([key, value]) => [key, value.trim()]).filter(([, value]) => value),
  );
}
