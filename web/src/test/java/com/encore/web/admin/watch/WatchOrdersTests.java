package com.encore.web.admin.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Email;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.testing.Race;
import com.encore.testing.TestClock;
import com.encore.web.testing.Browser;
import com.encore.web.testing.Page;
import com.encore.web.testing.PageTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** However often a form is sent and by however many, what it says is done once. */
@PageTest
class WatchOrdersTests {

    private static final int CLICKS = 100;

    /** What people do to what is watched. */
    enum Act {
        ACKNOWLEDGE("/admin/alerts/%d/acknowledge", "alert-acknowledge", "확인했다고 적었어요.") {
            @Override
            long about(JdbcClient jdbc, TestClock clock) {
                jdbc.sql("""
                                insert into alert (kind, thing, episode, detail, seen_at, raise_at, raised_at)
                                values ('NODE_SILENT', :thing, '1', 'silent', :now, :now, :now)
                                """)
                        .param("thing", UUID.randomUUID().toString())
                        .param("now", clock.instant())
                        .update();
                return jdbc.sql("select max(id) from alert").query(Long.class).single();
            }

            @Override
            String noted() {
                return "select ack_note from alert where id = ?";
            }
        },
        EXCUSE("/admin/alerts/missing/%d/excuse", "run-excuse", "넘어간다고 적었어요.") {
            @Override
            long about(JdbcClient jdbc, TestClock clock) {
                jdbc.sql("""
                                insert into expected_run (job_name, identity, due_at, late_at, made_up, state, paused, found_at)
                                values ('tidy', :identity, :now, :now, false, 'MISSING', false, :now)
                                """)
                        .param(
                                "identity",
                                "date="
                                        + LocalDate.EPOCH.minusDays(
                                                ThreadLocalRandom.current().nextInt(1, 700_000)))
                        .param("now", clock.instant())
                        .update();
                return jdbc.sql("select max(id) from expected_run")
                        .query(Long.class)
                        .single();
            }

            @Override
            String noted() {
                return "select over_reason from expected_run where id = ?";
            }
        };

        private final String page;
        private final String action;
        private final String done;

        Act(String page, String action, String done) {
            this.page = page;
            this.action = action;
            this.done = done;
        }

        abstract long about(JdbcClient jdbc, TestClock clock);

        abstract String noted();

        String page(long id) {
            return page.formatted(id);
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Admin one;
    private Admin other;

    @BeforeEach
    void comeToWork() {
        one = comes("한서준");
        other = comes("오유나");
    }

    @ParameterizedTest
    @EnumSource
    void doesOnceWhatAHundredClicksOnOneFormSay(Act act) throws InterruptedException {
        long about = act.about(jdbc, clock);
        String page = act.page(about);
        Page form = one.browser().open(page).isWellMade();

        List<Race.Result<Page>> clicks =
                Race.of(CLICKS, i -> one.browser().submit(form, page, Map.of("reason", "백 번 눌러요")));

        assertThat(clicks).allSatisfy(each -> {
            assertThat(each.failure()).isNull();
            assertThat(each.value().status()).isEqualTo(303);
        });
        assertThat(clicks).extracting(each -> each.value().location()).containsOnly(list(page));
        Page again = one.browser().submit(form, page, Map.of("reason", "또 눌러요"));
        assertThat(notices(one.browser().follow(again))).containsOnly(act.done);
        assertThat(noted(act, about)).isEqualTo("백 번 눌러요");
        assertThat(trail(act, one)).containsExactly("백 번 눌러요");
    }

    /** The form's number lets one click through: with a number each, every click is an order of its own. */
    @ParameterizedTest
    @EnumSource
    void takesFormsWithNumbersOfTheirOwnForOrdersOfTheirOwn(Act act) throws InterruptedException {
        long about = act.about(jdbc, clock);
        String page = act.page(about);
        List<Page> forms =
                IntStream.range(0, 5).mapToObj(i -> one.browser().open(page)).toList();

        Race.of(5, i -> one.browser().submit(forms.get(i), page, Map.of("reason", "다섯 번 열었어요")));

        assertThat(trail(act, one)).as("five orders").hasSize(5);
        assertThat(trail(act, one)).as("and still one effect").containsOnlyOnce("다섯 번 열었어요");
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheLaterOfTwoAdminsWhoWasFirst(Act act) throws InterruptedException {
        long about = act.about(jdbc, clock);
        String page = act.page(about);
        List<Admin> both = List.of(one, other);
        List<Page> forms =
                both.stream().map(admin -> admin.browser().open(page)).toList();

        List<Race.Result<Page>> answers = Race.of(2, i -> {
            Browser browser = both.get(i).browser();
            return browser.follow(browser.submit(
                    forms.get(i), page, Map.of("reason", both.get(i).name())));
        });

        int first = noted(act, about).equals(one.name()) ? 0 : 1;
        Admin late = both.get(1 - first);
        assertThat(notices(answers.get(first).value())).containsOnly(act.done);
        assertThat(notices(answers.get(1 - first).value()))
                .containsOnly(both.get(first).name() + " 님이 먼저 처리했어요.");
        assertThat(trail(act, both.get(first))).containsExactly(both.get(first).name());
        assertThat(trail(act, late)).containsExactly(late.name() + ": refused");
    }

    private record Admin(MemberId id, String name, Browser browser) {}

    private Admin comes(String name) {
        Email email = People.newEmail();
        MemberId id = people.register(email, Role.ADMIN);
        jdbc.sql("update member set name = ? where id = ?")
                .params(name, id.value())
                .update();
        Browser browser = new Browser(mvc);
        browser.submit(browser.open("/login"), "/login", Map.of("email", email.value(), "password", People.PASSWORD));
        return new Admin(id, name, browser);
    }

    private static String list(String page) {
        return page.replaceAll("/\\d+/\\w+$", "");
    }

    private static List<String> notices(Page page) {
        return page.document().select("main .notice").eachText();
    }

    private String noted(Act act, long about) {
        return jdbc.sql(act.noted()).param(about).query(String.class).single();
    }

    /** What the audit trail has of it: why, and whether it was refused. */
    private List<String> trail(Act act, Admin admin) {
        return jdbc.sql("""
                        select concat(reason, if(outcome like 'refused: someone-was-first%', ': refused', ''))
                        from operation_audit where action = ? and member_id = ? order by id
                        """)
                .params(act.action, admin.id().value())
                .query(String.class)
                .list();
    }
}
