package com.encore.audit;

import com.encore.privacy.Signer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes along the trail, row by row in the order of places, and remembers what does not fit. */
final class AuditInspection {

    private static final int TOLD = 20;
    private static final int MOST = 1_000_000;

    private final Signer signer;
    private final List<AuditVerdict.Fault> told = new ArrayList<>();
    private long place;
    private String hash = AuditRow.BEGINNING;
    private long entries;
    private int faults;

    AuditInspection(Signer signer) {
        this.signer = signer;
    }

    void next(AuditRow row) {
        long here = Objects.requireNonNull(row.place(), "only rows with a place are walked along");
        missing(place + 1, here);
        String before = Objects.requireNonNull(row.prevHash(), "a row with a place has it");
        String own = Objects.requireNonNull(row.hash(), "a row with a place has it");
        if (!own.equals(row.hashAt(here, before))) {
            fault(AuditVerdict.Kind.CHANGED, here);
        } else if (row.seal() == null || !signer.verifies(row.seal(), own, AuditChain.PURPOSE)) {
            fault(AuditVerdict.Kind.FORGED, here);
        }
        if (here == place + 1 && !before.equals(hash)) {
            fault(AuditVerdict.Kind.OUT_OF_PLACE, here);
        }
        place = here;
        hash = own;
        entries++;
    }

    void end(@Nullable String head, long headPlace) {
        if (head == null || place < headPlace || !head.equals(hash)) {
            fault(AuditVerdict.Kind.CUT_OFF, headPlace);
        }
    }

    /** However many, only the first few are gone through. */
    private void missing(long from, long until) {
        long shown = Math.min(until, from + TOLD);
        for (long gap = from; gap < shown; gap++) {
            fault(AuditVerdict.Kind.MISSING, gap);
        }
        faults += Math.clamp(until - Math.max(shown, from), 0, MOST);
    }

    void fault(AuditVerdict.Kind kind, long where) {
        faults++;
        if (told.size() < TOLD) {
            told.add(new AuditVerdict.Fault(kind, where));
        }
    }

    long place() {
        return place;
    }

    String hash() {
        return hash;
    }

    AuditVerdict verdict(Instant at) {
        return new AuditVerdict(at, entries, faults, List.copyOf(told));
    }
}
