package com.encore.web.admin.watch;

import com.encore.account.Email;
import com.encore.account.InvalidEmail;
import com.encore.account.MemberDirectory;
import com.encore.account.MemberId;
import com.encore.operations.JobDescription;
import com.encore.watch.AuditFilter;
import com.encore.watch.AuditList;
import com.encore.web.piece.Option;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads what somebody looks for, and what there is to choose from. */
@Component
class AuditFilters {

    private static final MemberId NOBODY = new MemberId(0);

    private final AuditList audit;
    private final JobNames jobs;
    private final MemberDirectory members;
    private final MessageSource messages;

    AuditFilters(AuditList audit, JobNames jobs, MemberDirectory members, MessageSource messages) {
        this.audit = audit;
        this.jobs = jobs;
        this.members = members;
        this.messages = messages;
    }

    AuditFilter read(AuditFilterForm form) {
        return new AuditFilter(
                who(form.who()),
                oneOf(audit.actions(), form.action()),
                oneOf(jobs.all().stream().map(JobDescription::name).toList(), form.job()),
                form.settlement().isEmpty() ? null : form.settlement(),
                AuditFilterForm.day(form.from()),
                AuditFilterForm.day(form.until()));
    }

    List<Option> actions(Locale locale) {
        return audit.actions().stream()
                .map(action -> Option.of(action, name(action, locale)))
                .toList();
    }

    List<Option> jobs(Locale locale) {
        return jobs.all().stream()
                .map(job -> Option.of(job.name(), job.title(locale)))
                .toList();
    }

    /** An address or a number; whom nobody knows has done nothing. */
    private @Nullable MemberId who(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.matches("\\d{1,18}")) {
            return new MemberId(Long.parseLong(typed));
        }
        try {
            return members.withEmail(new Email(typed)).orElse(NOBODY);
        } catch (InvalidEmail unreadable) {
            return NOBODY;
        }
    }

    private static @Nullable String oneOf(List<String> known, String typed) {
        return known.contains(typed) ? typed : null;
    }

    String name(String action, Locale locale) {
        return String.valueOf(messages.getMessage("watch.action." + action, null, action, locale));
    }
}
