import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom, tap } from 'rxjs';

import { Gateway, Provider } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { ProblemPanel } from '@shared/problem/problem-panel';
import { Skeleton } from '@shared/ui/skeleton';
import { methodWord } from '../gateway-words';
import { GatewaysService } from '../gateways.service';
import { addSettings, gatewayForm, SettingField, settingFields, settingsOf } from './gateway-form';

/** Sets up an account at a provider, or edits one: the provider says what it needs. Closes with the gateway. */
@Component({
  selector: 'app-gateway-dialog',
  imports: [
    Control,
    Field,
    MatDialogModule,
    ProblemNote,
    ProblemPanel,
    ReactiveFormsModule,
    Skeleton,
  ],
  templateUrl: './gateway-dialog.html',
  styleUrl: './gateway-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GatewayDialog {
  private readonly service = inject(GatewaysService);
  private readonly dialog = inject<MatDialogRef<GatewayDialog, Gateway>>(MatDialogRef);
  protected readonly gateway = inject<Gateway | null>(MAT_DIALOG_DATA);

  protected readonly form = gatewayForm(inject(NonNullableFormBuilder), this.gateway);
  protected readonly submission = new Submission(this.form);
  protected readonly providers = rxResource({
    loader: () => this.service.providers().pipe(tap((all) => this.chooseOwn(all))),
  });
  protected readonly problem = computed(() => toProblem(this.providers.error()));
  protected readonly provider = signal<Provider | null>(null);
  protected readonly fields = signal<readonly SettingField[]>([]);

  protected choose(provider: Provider | null): void {
    const { gateway } = this;
    const fields = provider ? settingFields(provider, gateway) : [];
    if (provider) {
      addSettings(this.form, { fields, provider, gateway });
      if (!gateway) {
        this.form.controls.display_name.reset(provider.label);
        this.form.controls.is_default.reset();
      }
    }
    this.fields.set(fields);
    this.provider.set(provider);
  }

  protected methodsOf({ methods }: Provider): string {
    return methods.map(methodWord).join(', ');
  }

  /** What the server says of the settings as a whole. */
  protected configError(): string {
    return String(this.form.controls.config.errors?.['server'] ?? '');
  }

  protected async save(): Promise<void> {
    await this.submission.run(async () => {
      const { display_name, is_active, is_default } = this.form.getRawValue();
      const config = settingsOf(this.form);
      const name = this.provider()?.name;
      const work = this.gateway
        ? this.service.change(this.gateway.id, { display_name: display_name.trim(), config })
        : name &&
          this.service.create({
            provider: name,
            display_name: display_name.trim(),
            config,
            is_active: is_active || is_default,
            is_default,
          });
      if (work) this.dialog.close(await firstValueFrom(work));
    });
  }

  private chooseOwn(all: readonly Provider[]): void {
    const own = all.find(({ name }) => name === this.gateway?.provider);
    if (own) this.choose(own);
  }
}
