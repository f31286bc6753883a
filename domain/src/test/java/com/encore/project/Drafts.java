package com.encore.project;

import com.encore.account.MemberId;
import com.encore.money.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Drafts and their parts as an artist would write them. */
final class Drafts {

    static final MemberId ARTIST = new MemberId(7001);
    static final MemberId STRANGER = new MemberId(7002);
    static final MemberId REVIEWER = new MemberId(7003);

    private Drafts() {}

    static Description description() {
        return titled("달빛 아래 첫 번째 밤");
    }

    static Description titled(String title) {
        return new Description(
                title,
                "한강에서 듣는 작은 밴드의 첫 단독 공연입니다",
                "## 이야기\n\n" + "우리는 삼 년 동안 골목에서 노래했어요. ".repeat(10),
                List.of("#인디", "밴드"),
                "밤고양이들",
                "노들섬 라이브하우스",
                null,
                "beams-12");
    }

    static FundingTerms terms(Instant now) {
        Instant opens = now.plus(Duration.ofDays(1));
        return new FundingTerms(Won.of(3_000_000), opens, opens.plus(Duration.ofDays(30)));
    }

    static RewardOffer ticket(int stock) {
        return new RewardOffer(null, RewardKind.TICKET, "스탠딩 한 자리", "선착순 입장", Won.of(45_000), stock, 4, List.of());
    }

    static RewardOffer shirt() {
        return new RewardOffer(
                null,
                RewardKind.GOODS,
                "공연 티셔츠",
                "",
                Won.of(30_000),
                null,
                null,
                List.of(new OptionOffer(null, "M", Won.ZERO, 10), new OptionOffer(null, "XL", Won.of(2_000), null)));
    }

    static PayoutAccount account() {
        return new PayoutAccount(Bank.SHINHAN, "110-123-456789", "이노을");
    }

    static Project empty(Instant now) {
        return new Project(ARTIST, "draft-x", "beams-12", now);
    }

    static Project complete(Instant now) {
        Project project = empty(now);
        project.describe(description());
        project.agreeTerms(terms(now));
        project.offer(List.of(ticket(100), shirt()));
        return project;
    }
}
