package com.encore.web.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.People;
import com.encore.project.OptionId;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PageTest
class PledgePagesTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    private ProjectId project;
    private String slug;
    private RewardId reward;
    private Fan fan;

    @BeforeEach
    void openProject() {
        project = stage.project();
        slug = slugOf(project);
        reward = stage.reward(project, 30_000, 5, 2);
        fan = Fan.signedIn(mvc, people);
    }

    @Test
    void saysBeforePayingWhatHappensIfTheGoalIsMissed() {
        Page form = fan.form(slug).isWellMade();

        assertThat(form.text()).contains("목표를 채우지 못하면", "전액 돌려드려요", "마감 전에는 언제든 취소", "5개 남았어요", "한 사람 2개까지");
        assertThat(form.response().getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void holdsWhatWasChosenAtTheServersPriceWhateverElseIsPosted() {
        RewardId shirt = stage.reward(project, 20_000, null, null);
        OptionId large = stage.option(shirt, 3_000, 4);

        String pledge = fan.placed(
                slug,
                Map.of(
                        "quantities[" + reward.value() + "]",
                        "1",
                        "quantities[" + shirt.value() + "-" + large.value() + "]",
                        "2",
                        "donation",
                        "5,000",
                        "total",
                        "1",
                        "price",
                        "1",
                        "member",
                        "1"));

        assertThat(stage.stateOf(pledge)).isEqualTo("HELD");
        Page checkout = fan.browser.open("/checkout/" + pledge).isWellMade();
        assertThat(checkout.text()).contains("81,000원", "23,000원 × 2", "5,000원");
    }

    @Test
    void makesOnePledgeOfTheSameFormSentTwice() {
        Page form = fan.form(slug);
        Map<String, String> typed = Map.of("donation", "10000");

        Page first = fan.browser.submit(form, action(), typed);
        Page second = fan.browser.submit(form, action(), typed);

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(pledges()).isEqualTo(1);
    }

    @Test
    void refusesTheSameFormWithOtherContentsAndKeepsThem() {
        Page form = fan.form(slug);
        fan.browser.submit(form, action(), Map.of("donation", "10000"));

        Page refused = fan.browser.submit(form, action(), Map.of("donation", "20000"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.isWellMade().text()).contains("이 화면으로는 이미 후원했어요");
        assertThat(refused.document().select("#donation").val()).isEqualTo("20000");
        assertThat(fan.browser.submit(refused, action(), Map.of()).status()).isEqualTo(303);
        assertThat(pledges()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000", "1e9", "999999999999999999999999", "천원", "10.5", "<b>1</b>", "1000-", "٣٠٠٠"})
    void tellsInPlaceThatAnAmountIsNotOne(String typed) {
        Page refused = fan.pledge(slug, Map.of("donation", typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.isWellMade().document().select("#donation-fault").text())
                .contains("금액은 숫자로만");
        assertThat(refused.document().select("#donation").val()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999", "100000001"})
    void tellsTheLargestAmount(String typed) {
        Page refused = fan.pledge(slug, Map.of("donation", typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("100,000,000원까지");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "9999", "two", "0x1"})
    void tellsInPlaceThatAQuantityIsNotOne(String typed) {
        Page refused = fan.pledge(slug, Map.of("quantities[" + reward.value() + "]", typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.isWellMade()
                        .document()
                        .select("#q-" + reward.value() + "-fault")
                        .text())
                .contains("수량은");
    }

    @Test
    void asksForAtLeastTheSmallestPledge() {
        Page refused = fan.pledge(slug, Map.of("donation", "999"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("1,000원부터");
    }

    @Test
    void saysBesideTheRewardThatTooFewAreLeft() {
        RewardId rare = stage.reward(project, 50_000, 1, null);
        String field = "quantities[" + rare.value() + "]";

        Page refused = fan.pledge(slug, Map.of(field, "2", "donation", "3000"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.isWellMade().text()).contains("고른 만큼 남아 있지 않아요", "빠져나간 돈은 없어요");
        assertThat(refused.document().select("#donation").val()).isEqualTo("3000");
        assertThat(fan.browser.submit(refused, action(), Map.of(field, "1")).status())
                .isEqualTo(303);
    }

    @Test
    void saysHowManyOnePersonMayHave() {
        Page refused = fan.pledge(slug, Map.of("quantities[" + reward.value() + "]", "3"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().select("#q-" + reward.value() + "-fault").text())
                .contains("한 사람이 2개까지");
    }

    @Test
    void refusesRewardsOfOtherProjectsAndFormsWithoutAKey() {
        RewardId foreign = stage.reward(stage.project(), 10_000, null, null);

        assertThat(fan.pledge(slug, Map.of("quantities[" + foreign.value() + "]", "1"))
                        .text())
                .contains("더는 없는 리워드");
        assertThat(fan.pledge(slug, Map.of("donation", "5000", "key", "mine")).text())
                .contains("새로 준비했어요");
        assertThat(pledges()).isZero();
    }

    @Test
    void takesNoFormFromElsewhere() {
        Map<String, String> forged = new HashMap<>(Map.of("donation", "5000"));

        assertThat(fan.browser.send(action(), forged).status()).isEqualTo(403);
        assertThat(pledges()).isZero();
    }

    @Test
    void closesTheFormWithTheProject() {
        Page form = fan.form(slug);
        clock.advance(Duration.ofDays(8));

        Page refused = fan.browser.submit(form, action(), Map.of("donation", "5000"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("마감");
        assertThat(refused.document().select("form[data-pledge]")).isEmpty();
        assertThat(fan.browser.ask("/projects/no-such-show/pledge").status()).isEqualTo(404);
    }

    @Test
    void showsHostileWordsAsWords() {
        String hostile = "<script>alert(1)</script>\"'&{x}";
        stage.jdbc()
                .sql("update project set title = ? where id = ?")
                .params(hostile, project.value())
                .update();
        stage.jdbc()
                .sql("update reward set title = ?, description = ? where id = ?")
                .params(hostile, "</p><img src=x onerror=alert(1)>", reward.value())
                .update();

        assertThat(fan.form(slug).isWellMade().text()).contains(hostile);
        String pledge = fan.placed(slug, Map.of("quantities[" + reward.value() + "]", "1"));
        assertThat(fan.browser.open("/checkout/" + pledge).isWellMade().text()).contains(hostile);
        Page handOver = fan.pay(pledge, "CARD").isWellMade();
        assertThat(handOver.document().select("img[src=x], script:containsData(alert)"))
                .isEmpty();
        assertThat(fan.browser.open("/me/pledges").isWellMade().text()).contains(hostile);
        assertThat(fan.browser.open("/me/pledges/" + pledge).isWellMade().text())
                .contains(hostile);
    }

    private String action() {
        return "/projects/" + slug + "/pledge";
    }

    private int pledges() {
        return stage.jdbc()
                .sql("select count(*) from pledge where member_id = ?")
                .param(fan.id.value())
                .query(Integer.class)
                .single();
    }

    private String slugOf(ProjectId id) {
        return stage.jdbc()
                .sql("select slug from project where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }
}
