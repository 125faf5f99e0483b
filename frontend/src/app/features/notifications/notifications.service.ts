import { inject, Injectable } from '@angular/core';
import { map, Observable } from 'rxjs';

import {
  AddSuppressionRequest,
  EmailSettings,
  Job,
  Message,
  PatchedWriteEmailSettingsRequest,
  PatchedWriteSmsSettingsRequest,
  SmsSettings,
  Suppression,
  Template,
  TemplatePreview,
  TestSmsSettingsRequest,
  WordTemplateRequest,
} from '@api/models';
import { NotificationsApi } from '@api/services/notifications-api';
import { ExportUrls, exportUrls } from '@shared/tables/export-urls';
import { PAGE_SIZE, Slice } from '@shared/tables/slice';
import { MessageFilters } from './messages.query';
import { OptOutFilters } from './opt-outs.query';

/** What is sent out, by what, in which words, and to whom it is not; the only file of this feature that knows the API. */
@Injectable({ providedIn: 'root' })
export class NotificationsService {
  private readonly api = inject(NotificationsApi);

  messages(filters: MessageFilters, page: number): Observable<Slice<Message>> {
    return this.api
      .notificationMessagesList({ ...filters, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  messageUrls(filters: MessageFilters): ExportUrls {
    return exportUrls(NotificationsApi.NotificationMessagesListPath, filters);
  }

  templates(): Observable<Template[]> {
    return this.api.notificationTemplatesOverview().pipe(map(({ results }) => results));
  }

  /** Filled with samples; nothing is saved. */
  preview(body: WordTemplateRequest): Observable<TemplatePreview> {
    return this.api.notificationTemplatesPreview({ body });
  }

  word(body: WordTemplateRequest): Observable<Template> {
    return this.api.notificationTemplatesWord({ body });
  }

  /** Back to the words that came with the product. */
  reset({ event_type, channel }: Template): Observable<Template> {
    return this.api.notificationTemplatesReset({ body: { event_type, channel } });
  }

  optOuts(filters: OptOutFilters, page: number): Observable<Slice<Suppression>> {
    return this.api
      .suppressionsList({ ...filters, page, page_size: PAGE_SIZE })
      .pipe(map(({ results, count }) => ({ rows: results, total: count })));
  }

  optOutUrls(filters: OptOutFilters): ExportUrls {
    return exportUrls(NotificationsApi.SuppressionsListPath, filters);
  }

  addOptOut(body: AddSuppressionRequest): Observable<Suppression> {
    return this.api.suppressionsCreate({ body });
  }

  /** Lets it be written to again. */
  lift(id: string, because: string): Observable<Suppression> {
    return this.api.suppressionsLift({ id, body: { because } });
  }

  /** By what e-mails leave. */
  emailSettings(): Observable<EmailSettings> {
    return this.api.emailSettingsRetrieve();
  }

  /** A secret that is left out stays. */
  setEmail(body: PatchedWriteEmailSettingsRequest): Observable<EmailSettings> {
    return this.api.emailSettingsPartialUpdate({ body });
  }

  removeEmail(): Observable<void> {
    return this.api.emailSettingsDestroy();
  }

  testEmail(to: string): Observable<Job> {
    return this.api.emailSettingsTest({ body: { to } });
  }

  /** By what texts leave. */
  textSettings(): Observable<SmsSettings> {
    return this.api.smsSettingsRetrieve();
  }

  /** A token that is left out stays. */
  setTexts(body: PatchedWriteSmsSettingsRequest): Observable<SmsSettings> {
    return this.api.smsSettingsPartialUpdate({ body });
  }

  removeTexts(): Observable<void> {
    return this.api.smsSettingsDestroy();
  }

  testTexts(body: TestSmsSettingsRequest): Observable<Job> {
    return this.api.smsSettingsTest({ body });
  }
}
