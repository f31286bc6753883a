package com.encore.payout;

import com.encore.stereotype.Refusal;
import java.util.Comparator;
import java.util.List;

/** Rows of a bank's answer are not understood, so none of its rows counts. */
public final class ResultsRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<ResultTrouble> troubles;

    ResultsRefused(List<ResultTrouble> troubles) {
        super(Kind.INVALID, "payout-results-refused", troubles.size());
        this.troubles = troubles.stream()
                .sorted(Comparator.comparing(ResultTrouble::line))
                .toList();
    }

    public List<ResultTrouble> troubles() {
        return troubles;
    }
}
