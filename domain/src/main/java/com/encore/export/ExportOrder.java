package com.encore.export;

import com.encore.account.MemberId;
import com.encore.notification.Language;
import java.util.UUID;

/**
 * What somebody wants exported.
 *
 * @param key made with the form, so that the form sent twice is one export
 */
public record ExportOrder(
        UUID key, String kind, ExportFormat format, Language language, ExportPeriod period, MemberId by) {}
