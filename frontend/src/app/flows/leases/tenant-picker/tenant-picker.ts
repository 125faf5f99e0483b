import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { firstValueFrom, of } from 'rxjs';

import { Tenant } from '@api/models';
import { Control } from '@shared/forms/control';
import { Field } from '@shared/forms/field';
import { Submission } from '@shared/forms/submission';
import { toProblem } from '@shared/problem/problem';
import { ProblemNote } from '@shared/problem/problem-note';
import { Icon } from '@shared/ui/icon';
import { SearchBox } from '@shared/ui/search-box';
import { LeaseFlowsService } from '../lease-flows.service';

/** Finds a tenant, or enters a new one; what was chosen stands there with a way back. */
@Component({
  selector: 'app-tenant-picker',
  imports: [Control, Field, Icon, ProblemNote, ReactiveFormsModule, SearchBox],
  templateUrl: './tenant-picker.html',
  styleUrl: './tenant-picker.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TenantPicker {
  readonly tenant = input.required<Tenant | null>();
  readonly tenantChange = output<Tenant | null>();

  private readonly service = inject(LeaseFlowsService);

  protected readonly isNew = signal(false);
  protected readonly search = signal('');
  protected readonly found = rxResource({
    request: this.search,
    loader: ({ request }) => (request ? this.service.findTenants(request) : of(null)),
  });
  protected readonly problem = computed(() => toProblem(this.found.error())?.detail ?? '');
  protected readonly form = inject(NonNullableFormBuilder).group({
    first_name: ['', [Validators.required, Validators.maxLength(100)]],
    last_name: ['', [Validators.required, Validators.maxLength(100)]],
    email: ['', Validators.email],
    phone: ['', Validators.maxLength(40)],
  });
  protected readonly submission = new Submission(this.form);

  /** Saves a new tenant that was entered. False when what was entered cannot be saved. */
  async settle(): Promise<boolean> {
    if (this.tenant() || !this.isNew()) return true;
    return this.submission.run(async () => {
      const person = this.form.getRawValue();
      this.tenantChange.emit(await firstValueFrom(this.service.createTenant(person)));
    });
  }

  protected change(): void {
    this.isNew.set(false);
    this.search.set('');
    this.tenantChange.emit(null);
  }
}
