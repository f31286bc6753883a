package com.encore.payout;

import com.encore.payout.ResultTrouble.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the one payout each row is about: by account and amount, and by what the memo names where two are alike. */
final class ResultMatching {

    private final Map<Key, List<PayoutKnown>> byKey;
    private final List<ResultTrouble> troubles = new ArrayList<>();

    ResultMatching(List<PayoutKnown> payouts) {
        this.byKey = payouts.stream().collect(Collectors.groupingBy(each -> new Key(each.account(), each.amount())));
    }

    private record Key(String account, long amount) {}

    /** A row and its payout. */
    record Match(ReadResult row, PayoutKnown payout) {

        boolean changes() {
            return payout.state() == PayoutState.INSTRUCTED;
        }
    }

    List<ResultTrouble> troubles() {
        return troubles;
    }

    List<Match> match(List<ReadResult> rows) {
        List<Match> matches = new ArrayList<>();
        Map<PayoutId, Integer> taken = new HashMap<>();
        for (ReadResult row : rows) {
            PayoutKnown payout = find(row);
            if (payout == null) {
                continue;
            }
            Integer earlier = taken.putIfAbsent(payout.id(), row.line());
            if (earlier != null) {
                trouble(row, Kind.TWO_ROWS);
            } else if (payout.state() != PayoutState.INSTRUCTED
                    && payout.state() != row.verdict().state()) {
                trouble(row, Kind.CONTRADICTS);
            } else {
                matches.add(new Match(row, payout));
            }
        }
        return matches;
    }

    private @Nullable PayoutKnown find(ReadResult row) {
        List<PayoutKnown> alike = byKey.getOrDefault(new Key(row.account(), row.amount()), List.of());
        if (alike.isEmpty()) {
            trouble(row, Kind.NO_SUCH_PAYOUT);
            return null;
        }
        List<PayoutKnown> named =
                alike.stream().filter(each -> fits(row.memo(), each)).toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        trouble(row, named.isEmpty() ? Kind.OTHER_MEMO : Kind.SEVERAL_PAYOUTS);
        return null;
    }

    /** A memo that names nothing fits everything; one that names something fits only that. */
    private static boolean fits(String memo, PayoutKnown payout) {
        OptionalInt place = PayoutMemo.placeIn(memo);
        Optional<String> settlement = PayoutMemo.settlementIn(memo);
        return (place.isEmpty() || place.getAsInt() == payout.no())
                && (settlement.isEmpty() || settlement.get().equals(payout.settlementNumber()));
    }

    private void trouble(ReadResult row, Kind kind) {
        troubles.add(new ResultTrouble(row.line(), kind));
    }
}
