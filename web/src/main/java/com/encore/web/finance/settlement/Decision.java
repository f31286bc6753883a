package com.encore.web.finance.settlement;

import com.encore.account.MemberId;
import com.encore.settlement.SettlementSigned.Signature;
import com.encore.settlement.SettlementSigned.Step;
import com.encore.settlement.SettlementState;
import com.encore.settlement.SettlementView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody of finance may decide about a settlement. The use cases ask again; here it is said beforehand. */
public enum Decision {
    CHECK,
    APPROVE,
    HOLD,
    RELEASE,
    RECALCULATE,
    RECALL;

    /** One decision as it stands for one person: what stands in its way, or nothing. */
    public record Choice(Decision decision, @Nullable Obstacle obstacle) {

        public boolean isOpen() {
            return obstacle == null;
        }

        /** Not about where the settlement stands but about who looks at it, so it is worth saying. */
        public boolean isWorthSaying() {
            return obstacle == Obstacle.SAME_PERSON;
        }
    }

    /** Why not. */
    public enum Obstacle {
        NOT_NOW,
        SAME_PERSON
    }

    static Decision read(String path) {
        return valueOf(path.toUpperCase(Locale.ROOT));
    }

    static List<Choice> about(SettlementView settlement, List<Signature> signed, MemberId member) {
        return Arrays.stream(values())
                .map(decision -> decision.choice(settlement, signed, member))
                .toList();
    }

    Choice choice(SettlementView settlement, List<Signature> signed, MemberId member) {
        return new Choice(this, obstacle(settlement, signed, member).orElse(null));
    }

    private Optional<Obstacle> obstacle(SettlementView settlement, List<Signature> signed, MemberId member) {
        boolean now = switch (this) {
            case CHECK -> settlement.state() == SettlementState.CALCULATED;
            case APPROVE -> settlement.state() == SettlementState.CHECKED;
            case HOLD -> settlement.state().mayBeHeld();
            case RELEASE -> settlement.state() == SettlementState.HELD;
            case RECALCULATE -> settlement.state().isOpen() && settlement.hash() != null;
            case RECALL -> settlement.state().mayBeRecalled();
        };
        if (!now) {
            return Optional.of(Obstacle.NOT_NOW);
        }
        boolean alone =
                this == APPROVE && signed.stream().anyMatch(each -> each.step() == Step.CHECKED && each.isBy(member));
        return alone ? Optional.of(Obstacle.SAME_PERSON) : Optional.empty();
    }

    /** Its last part in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
