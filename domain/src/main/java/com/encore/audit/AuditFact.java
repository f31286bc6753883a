package com.encore.audit;

import org.jspecify.annotations.Nullable;

/**
 * One thing somebody did.
 *
 * @param member who did it, or put it forward where a second person had to approve; nobody when Encore did it by itself
 * @param approvedBy the second person
 * @param node the process that did it, where that matters
 * @param outcome what came of it, empty when that is what the action says
 * @param amount the money it was about, in won
 */
public record AuditFact(
        @Nullable Long member,
        @Nullable Long approvedBy,
        @Nullable String node,
        String action,
        AuditThing thing,
        String reason,
        String outcome,
        @Nullable Long amount) {

    private static final int LONGEST = 300;

    public AuditFact {
        reason = cut(reason);
        outcome = cut(outcome);
    }

    public static AuditFact by(@Nullable Long member, String action, AuditThing thing, String reason) {
        return new AuditFact(member, null, null, action, thing, reason, "", null);
    }

    public AuditFact approvedBy(@Nullable Long second) {
        return new AuditFact(member, second, node, action, thing, reason, outcome, amount);
    }

    /** What one person put forward and another, who did it, approved. */
    public static AuditFact putForward(@Nullable Long first, AuditFact done) {
        return new AuditFact(
                first, done.member, done.node, done.action, done.thing, done.reason, done.outcome, done.amount);
    }

    public AuditFact onNode(@Nullable String process) {
        return new AuditFact(member, approvedBy, process, action, thing, reason, outcome, amount);
    }

    public AuditFact withOutcome(String what) {
        return new AuditFact(member, approvedBy, node, action, thing, reason, what, amount);
    }

    public AuditFact withAmount(@Nullable Long won) {
        return new AuditFact(member, approvedBy, node, action, thing, reason, outcome, won);
    }

    /** Never between the halves of one character. */
    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
