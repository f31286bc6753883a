package com.encore.audit;

import org.jspecify.annotations.Nullable;

/**
 * What something was done to: a job's piece of work, or a thing of the business by its kind and number.
 *
 * @param settlement the settlement whose money it is about, if one
 */
public record AuditThing(
        @Nullable String job,
        @Nullable String identity,
        @Nullable Long execution,
        @Nullable String kind,
        @Nullable String number,
        @Nullable Long settlement) {

    public static AuditThing job(String job, @Nullable String identity, @Nullable Long execution) {
        return new AuditThing(job, identity, execution, null, null, null);
    }

    public static AuditThing of(String kind, String number) {
        return new AuditThing(null, null, null, kind, number, null);
    }

    public static AuditThing of(String kind, long id) {
        return of(kind, Long.toString(id));
    }

    public AuditThing aboutSettlement(long id) {
        return new AuditThing(job, identity, execution, kind, number, id);
    }
}
