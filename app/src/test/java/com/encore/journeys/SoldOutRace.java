package com.encore.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.Role;
import com.encore.journeys.Visitor.Answer;
import com.encore.testing.Provider;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Many buyers, few seats, one moment. */
final class SoldOutRace {

    static final int BUYERS = 200;
    static final int SEATS = 20;

    private final Shows shows;
    private final Show show;
    private final List<Finish> finishes;

    private SoldOutRace(Shows shows, Show show, List<Finish> finishes) {
        this.shows = shows;
        this.show = show;
        this.finishes = finishes;
    }

    /** How it ended for a buyer: whether a seat was confirmed, and the last answer. */
    private record Finish(boolean confirmed, Answer last) {}

    static SoldOutRace run(ApplicationContext node) throws InterruptedException {
        String home = node.getEnvironment().getRequiredProperty("encore.public-url");
        Show show = node.getBean(Shows.class).open(SEATS);
        List<Buyer> buyers = Race.of(BUYERS, number -> Buyer.atTheForm(home, show, node)).stream()
                .map(SoldOutRace::value)
                .toList();
        List<Finish> finishes = Race.of(BUYERS, number -> buyers.get(number).buy()).stream()
                .map(SoldOutRace::value)
                .toList();
        return new SoldOutRace(node.getBean(Shows.class), show, finishes);
    }

    private static <T> T value(Race.Result<T> result) {
        if (result.failure() != null) {
            throw new AssertionError("a buyer stumbled", result.failure());
        }
        return result.value();
    }

    void soldEverySeatOnce() {
        assertThat(finishes)
                .as("nobody met an error")
                .allMatch(finish -> finish.last().status() < 500);
        assertThat(finishes.stream().filter(Finish::confirmed)).as("confirmed").hasSize(SEATS);
        assertThat(finishes.stream().filter(finish -> !finish.confirmed()))
                .as("told that it is sold out")
                .hasSize(BUYERS - SEATS)
                .allMatch(finish ->
                        finish.last().status() == 409 && finish.last().text().contains("고른 만큼 남아 있지 않아요"));
        assertThat(shows.sold(show)).as("stock taken").isEqualTo(SEATS);
        assertThat(shows.pledges(show, "PAID")).isEqualTo(SEATS);
        assertThat(shows.raised(show)).isEqualTo(new Stage.Raised(SEATS * Show.PRICE, SEATS));
    }

    /** Every won the provider took is in the ledger, and none else. */
    void booksAgreeWithTheProvider() {
        long taken = shows.payments(show).stream()
                .mapToLong(Provider.sandbox().record()::netOf)
                .sum();
        assertThat(taken).isEqualTo((long) SEATS * Show.PRICE);
        assertThat(shows.balance(show, "PG_RECEIVABLE")).isEqualTo(taken);
        assertThat(shows.balance(show, "PLEDGES_HELD")).isEqualTo(-taken);
        assertThat(shows.journal(show)).hasSize(SEATS * 2);
    }

    int sold() {
        return shows.sold(show);
    }

    private record Buyer(Visitor visitor, Show show, Answer form) {

        static Buyer atTheForm(String home, Show show, ApplicationContext node) {
            String cookie =
                    node.getBean(Doorman.class).letIn(node.getBean(Stage.class).fan(), Role.FAN);
            Visitor visitor = new Visitor(home, cookie);
            Answer form = visitor.get(show.pledgePath());
            assertThat(form.status()).isEqualTo(200);
            return new Buyer(visitor, show, form);
        }

        Finish buy() {
            Answer placed = visitor.submit(form, show.pledgePath(), Map.of(show.quantity(), "1"));
            if (placed.status() != 303) {
                return new Finish(false, placed);
            }
            Map<String, String> method = Map.of(
                    "method", "CARD", "_csrf", form.fields(show.pledgePath()).get("_csrf"));
            Answer handOver = visitor.post("/checkout/" + placed.pledge(), method);
            if (handOver.status() != 200) {
                return new Finish(false, handOver);
            }
            String payment = handOver.payment();
            Provider.sandbox().payer().approve(payment);
            Answer back = visitor.get("/payments/return?paymentId=" + payment);
            return new Finish(back.location().endsWith("?paid"), back);
        }
    }
}
