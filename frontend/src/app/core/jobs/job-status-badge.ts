import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { JobStatus } from '@api/models';
import { Tag, TagTone } from '@shared/ui/tag';

@Component({
  selector: 'app-job-status-badge',
  imports: [Tag],
  template: '<app-tag [tone]="tone()">{{ label() }}</app-tag>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class JobStatusBadge {
  readonly status = input.required<JobStatus>();

  protected readonly tone = computed<TagTone>(
    () =>
      (({ queued: 'plain', running: 'warn', succeeded: 'good', failed: 'bad' }) as const)[
        this.status()
      ],
  );
  protected readonly label = computed(() => {
    switch (this.status()) {
      case 'queued':
        return $localize`Waiting`;
      case 'running':
        return $localize`Running`;
      case 'succeeded':
        return $localize`Done`;
      case 'failed':
        return $localize`Failed`;
    }
  });
}
