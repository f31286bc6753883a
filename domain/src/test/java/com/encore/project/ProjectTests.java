package com.encore.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.encore.money.Won;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectTests {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Instant AFTER_OPENING = NOW.plus(Duration.ofDays(2));

    @Test
    void listsEverythingAnEmptyDraftLacks() {
        Project draft = Drafts.empty(NOW);
        DraftIncomplete refusal =
                catchThrowableOfType(DraftIncomplete.class, () -> draft.submit(Drafts.ARTIST, false, "slug", NOW));
        assertThat(refusal.missing())
                .containsExactly(
                        Missing.TITLE,
                        Missing.SUMMARY,
                        Missing.STORY,
                        Missing.ARTIST_NAME,
                        Missing.GOAL,
                        Missing.PERIOD,
                        Missing.REWARD,
                        Missing.PAYOUT_ACCOUNT);
    }

    @Test
    void isSubmittedWhenNothingIsMissing() {
        Project draft = Drafts.complete(NOW);
        draft.submit(Drafts.ARTIST, true, "dalbit", NOW);
        assertThat(draft.slug()).isEqualTo("dalbit");
        assertThatExceptionOfType(ProjectNotEditable.class).isThrownBy(() -> draft.describe(Drafts.description()));
    }

    @Test
    void isNotSubmittedForAnOpeningThatHasPassed() {
        Project draft = Drafts.complete(NOW);
        DraftIncomplete refusal = catchThrowableOfType(
                DraftIncomplete.class, () -> draft.submit(Drafts.ARTIST, true, "slug", AFTER_OPENING));
        assertThat(refusal.missing()).containsExactly(Missing.OPENING_AHEAD);
    }

    @Test
    void isNotSubmittedTwice() {
        Project draft = Drafts.complete(NOW);
        draft.submit(Drafts.ARTIST, true, "slug", NOW);
        assertThatExceptionOfType(MoveNotAllowed.class)
                .isThrownBy(() -> draft.submit(Drafts.ARTIST, true, "slug", NOW));
    }

    @Test
    void namesEveryFieldThatDoesNotFitAtOnce() {
        Description tooLong = new Description(
                "가".repeat(61),
                "나".repeat(141),
                "다".repeat(20_001),
                List.of("a", "b", "c", "d", "e", "f"),
                "라".repeat(61),
                "마".repeat(81),
                null,
                "../../etc");
        assertThat(fieldsOf(() -> Drafts.empty(NOW).describe(tooLong)))
                .containsExactly("title", "summary", "story", "artistName", "venue", "hashtags", "poster");
    }

    @Test
    void countsCharactersAndNotTheirUnits() {
        Drafts.empty(NOW).describe(Drafts.titled("🎸".repeat(60)));
        assertThat(fieldsOf(() -> Drafts.empty(NOW).describe(Drafts.titled("🎸".repeat(61)))))
                .containsExactly("title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"한 글자", "<b>", "a-b", "ㄱ ㄴ", "🎸"})
    void refusesHashtagsThatAreNotWords(String tag) {
        Description description = new Description("", "", "", List.of(tag), "", "", null, "beams-1");
        assertThat(fieldsOf(() -> Drafts.empty(NOW).describe(description))).containsExactly("hashtags");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 99_999, 1_000_000_001})
    void refusesGoalsOutOfRange(long goal) {
        assertThat(fieldsOf(() -> Drafts.empty(NOW).agreeTerms(new FundingTerms(Won.of(goal), null, null))))
                .containsExactly("goal");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 100_000, 1_000_000_000})
    void takesGoalsInRangeAndNoneYet(long goal) {
        Drafts.empty(NOW).agreeTerms(new FundingTerms(Won.of(goal), null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1H", "PT0S", "PT23H59M", "P60DT1S"})
    void refusesPeriodsOutOfRange(String period) {
        FundingTerms terms = new FundingTerms(Won.ZERO, NOW, NOW.plus(Duration.parse(period)));
        assertThat(fieldsOf(() -> Drafts.empty(NOW).agreeTerms(terms))).containsExactly("closesAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P60D"})
    void takesPeriodsInRange(String period) {
        Drafts.empty(NOW).agreeTerms(new FundingTerms(Won.ZERO, NOW, NOW.plus(Duration.parse(period))));
    }

    @Test
    void refusesAShowBeforeFundingHasClosedWhicheverIsSaidFirst() {
        Instant show = NOW.plus(Duration.ofDays(10));
        Description withShow = new Description("", "", "", List.of(), "", "", show, "beams-1");

        Project showFirst = Drafts.empty(NOW);
        showFirst.describe(withShow);
        assertThat(fieldsOf(() -> showFirst.agreeTerms(Drafts.terms(NOW)))).containsExactly("closesAt");

        Project termsFirst = Drafts.empty(NOW);
        termsFirst.agreeTerms(Drafts.terms(NOW));
        assertThat(fieldsOf(() -> termsFirst.describe(withShow))).containsExactly("showAt");
    }

    @Test
    void refusesAnEleventhReward() {
        List<RewardOffer> eleven = Collections.nCopies(11, Drafts.ticket(1));
        assertThat(fieldsOf(() -> Drafts.empty(NOW).offer(eleven))).containsExactly("rewards");
        Drafts.empty(NOW).offer(eleven.subList(0, 10));
    }

    @Test
    void refusesRewardsNobodyCouldBuy() {
        List<OptionOffer> options = IntStream.range(0, 21)
                .mapToObj(i -> new OptionOffer(null, i == 3 ? " " : "옵션 " + i, Won.ZERO, i == 5 ? 0 : null))
                .toList();
        RewardOffer odd = new RewardOffer(null, RewardKind.GOODS, " ", "", Won.of(999), 0, -1, options);
        assertThat(fieldsOf(() -> Drafts.empty(NOW).offer(List.of(Drafts.ticket(1), odd))))
                .containsExactly(
                        "rewards[1].title",
                        "rewards[1].price",
                        "rewards[1].stock",
                        "rewards[1].perPerson",
                        "rewards[1].options",
                        "rewards[1].options[3].name",
                        "rewards[1].options[5].stock");
    }

    @Test
    void changesNoRewardOfAnotherProject() {
        RewardOffer foreign =
                new RewardOffer(new RewardId(99), RewardKind.THANKS, "고마워요", "", Won.of(1_000), null, null, List.of());
        assertThatExceptionOfType(NoSuchReward.class)
                .isThrownBy(() -> Drafts.empty(NOW).offer(List.of(foreign)));
    }

    @Test
    void opensAtItsTimeAndNotBefore() {
        Project project = approved();
        assertThatExceptionOfType(FundingNotDue.class).isThrownBy(() -> project.open(null, NOW));
        project.open(null, NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void neitherIsApprovedNorOpensOnceItsPeriodIsOver() {
        Instant closed = NOW.plus(Duration.ofDays(31));
        Project submitted = submitted();
        assertThatExceptionOfType(FundingPeriodOver.class).isThrownBy(() -> submitted.approve(Drafts.REVIEWER, closed));
        assertThatExceptionOfType(FundingPeriodOver.class)
                .isThrownBy(() -> approved().open(null, closed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "\u200b"})
    void isNotReturnedWithoutAReason(String reason) {
        assertThatExceptionOfType(ReasonNeeded.class)
                .isThrownBy(() -> submitted().giveBack(Drafts.REVIEWER, reason, NOW));
    }

    @Test
    void isNotReturnedWithAReasonNobodyCanKeep() {
        assertThatExceptionOfType(ReasonNeeded.class)
                .isThrownBy(() -> submitted().giveBack(Drafts.REVIEWER, "왜".repeat(501), NOW));
    }

    @Test
    void isNotCalledOffOnceItTakesMoney() {
        Project project = approved();
        project.open(null, AFTER_OPENING);
        assertThatExceptionOfType(MoveNotAllowed.class)
                .isThrownBy(() -> project.cancel(Drafts.ARTIST, "취소할게요", AFTER_OPENING));
    }

    @Test
    void refusesAFormFilledInFromAnotherVersion() {
        assertThatExceptionOfType(ProjectChangedMeanwhile.class)
                .isThrownBy(() -> Drafts.empty(NOW).expectVersion(1));
    }

    @Test
    void takesAccountNumbersWithOrWithoutHyphensAndShowsThreeDigits() {
        assertThat(Drafts.account().hint()).isEqualTo("***789");
        assertThat(Drafts.account().toString()).doesNotContain("456789").doesNotContain("이노을");
        assertThatThrownBy(() -> new PayoutAccount(Bank.HANA, "12-34", " ").check())
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(FieldRefusal::field)
                                .containsExactly("number", "holder"));
    }

    private static Project submitted() {
        Project project = Drafts.complete(NOW);
        project.submit(Drafts.ARTIST, true, "slug", NOW);
        return project;
    }

    private static Project approved() {
        Project project = submitted();
        project.approve(Drafts.REVIEWER, NOW);
        return project;
    }

    private static List<String> fieldsOf(ThrowingCallable saving) {
        FieldsRefused refused = catchThrowableOfType(FieldsRefused.class, saving);
        assertThat(refused).isNotNull();
        return refused.refusals().stream().map(FieldRefusal::field).toList();
    }
}
