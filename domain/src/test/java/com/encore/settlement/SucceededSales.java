package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.ledger.Account;
import com.encore.ledger.Entry;
import com.encore.ledger.EntryKind;
import com.encore.ledger.Ledger;
import com.encore.ledger.Posting;
import com.encore.money.Won;
import com.encore.payment.CancellationSeen;
import com.encore.payment.PaymentId;
import com.encore.payment.ProviderPayment.ProviderCancellation;
import com.encore.payment.ProviderPayment.ProviderCancellation.Progress;
import com.encore.pledge.PledgeId;
import com.encore.project.ProjectId;
import com.encore.stereotype.RandomCode;
import com.encore.testing.Stage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Projects that have succeeded, written down as their closing leaves them, and money that goes back afterwards. */
@Component
public class SucceededSales {

    private final Stage stage;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SucceededSales(
            Stage stage,
            JdbcClient jdbc,
            Ledger ledger,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stage = stage;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** A reward bought, with a discount at somebody's expense or none. */
    public record Item(
            long price,
            int quantity,
            long discount,
            @Nullable String discountBy) {

        public static Item of(long price, int quantity) {
            return new Item(price, quantity, 0, null);
        }

        long amount() {
            return price * quantity;
        }
    }

    /** What one fan ordered. */
    public record Order(List<Item> items, long donation) {

        public static Order of(long price, int quantity) {
            return new Order(List.of(Item.of(price, quantity)), 0);
        }

        public static Order donation(long amount) {
            return new Order(List.of(), amount);
        }

        public long paid() {
            return donation
                    + items.stream()
                            .mapToLong(item -> item.amount() - item.discount())
                            .sum();
        }
    }

    /** A sold order and its payment. */
    public record Sold(ProjectId project, PledgeId pledge, PaymentId payment, long paid) {}

    /** A project that has succeeded with these orders. */
    public record Success(ProjectId project, MemberId artist, List<Sold> sold) {}

    public Success of(MemberId artist, Order... orders) {
        return of(artist, List.of(orders));
    }

    public Success of(MemberId artist, List<Order> orders) {
        ProjectId project = stage.project();
        long raised = orders.stream().mapToLong(Order::paid).sum();
        Instant now = clock.instant();
        jdbc.sql(
                        "update project set artist_id = ?, goal = ?, state = 'SUCCEEDED', closes_at = ?, closed_at = ? where id = ?")
                .params(artist.value(), raised, now, now, project.value())
                .update();
        jdbc.sql(
                        "insert into project_history (project_id, from_state, to_state, reason, at) values (?, 'CLOSING', 'SUCCEEDED', 'staged', ?)")
                .params(project.value(), now)
                .update();
        List<Sold> sold = new ArrayList<>();
        transaction.executeWithoutResult(status -> orders.forEach(order -> sold.add(sell(project, order))));
        jdbc.sql("update project_total set raised = ?, backers = ? where project_id = ?")
                .params(raised, orders.size(), project.value())
                .update();
        jdbc.sql("""
                        insert into closing_result (project_id, result, goal, ledger_held, owed_back, counted, backers,
                          totals_row_raised, totals_drift, unclear_payments, decided_at, finished_at)
                        values (?, 'SUCCEEDED', ?, ?, 0, ?, ?, ?, 0, 0, ?, ?)
                        """)
                .params(project.value(), raised, raised, raised, orders.size(), raised, now, now)
                .update();
        return new Success(project, artist, sold);
    }

    /** The provider tells of money it gave back: a chargeback, or somebody at its console. */
    public void goesBack(Sold sold, long amount) {
        goesBack(sold, amount, clock.instant());
    }

    public void goesBack(Sold sold, long amount, Instant at) {
        transaction.executeWithoutResult(status -> events.publishEvent(new CancellationSeen(
                sold.payment(),
                sold.pledge(),
                sold.project(),
                new ProviderCancellation(
                        "cancel-" + UUID.randomUUID(), Progress.DONE, Won.of(amount), "chargeback", at))));
    }

    private Sold sell(ProjectId project, Order order) {
        MemberId fan = stage.fan();
        Instant now = clock.instant();
        long pledge = insert(
                """
                insert into pledge (number, project_id, member_id, state, donation, total, hold_until, request_key,
                  request_hash, created_at, paid_at, version) values (?, ?, ?, 'CONFIRMED', ?, ?, ?, ?, sha2('', 256), ?, ?, 0)
                """,
                "P" + RandomCode.of(13),
                project.value(),
                fan.value(),
                order.donation(),
                order.paid(),
                now,
                UUID.randomUUID().toString(),
                now,
                now);
        jdbc.sql("insert into pledge_history (pledge_id, to_state, reason, at) values (?, 'CONFIRMED', 'staged', ?)")
                .params(pledge, now)
                .update();
        jdbc.sql("insert into project_backer (project_id, member_id, pledges) values (?, ?, 1)")
                .params(project.value(), fan.value())
                .update();
        order.items().forEach(item -> line(project, fan, pledge, item));
        String number = "E" + RandomCode.of(21);
        long payment = insert("""
                insert into payment (number, pledge_id, project_id, state, method, total, captured, opened_at, captured_at,
                  version) values (?, ?, ?, 'PAID', 'CARD', ?, ?, ?, ?, 0)
                """, number, pledge, project.value(), order.paid(), order.paid(), now, now);
        jdbc.sql(
                        "insert into payment_history (payment_id, to_state, amount, reason, at) values (?, 'PAID', ?, 'staged', ?)")
                .params(payment, order.paid(), now)
                .update();
        ledger.post(new Entry(
                EntryKind.CAPTURE,
                "capture:" + number,
                now,
                "staged",
                List.of(
                        Posting.debit(Account.PG_RECEIVABLE, project, Won.of(order.paid())),
                        Posting.credit(Account.PLEDGES_HELD, project, Won.of(order.paid())))));
        return new Sold(project, new PledgeId(pledge), new PaymentId(payment), order.paid());
    }

    private void line(ProjectId project, MemberId fan, long pledge, Item item) {
        long reward = insert("""
                insert into reward (project_id, position, kind, title, description, price, sold)
                values (?, 1, 'GOODS', '음반', '', ?, ?)
                """, project.value(), item.price(), item.quantity());
        insert(
                """
                insert into pledge_line (pledge_id, project_id, member_id, reward_id, title, unit_price, quantity, amount,
                  discount, discount_by) values (?, ?, ?, ?, '음반', ?, ?, ?, ?, ?)
                """,
                pledge,
                project.value(),
                fan.value(),
                reward,
                item.price(),
                item.quantity(),
                item.amount(),
                item.discount(),
                item.discountBy());
    }

    private long insert(String sql, @Nullable Object... values) {
        KeyHolder key = new GeneratedKeyHolder();
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        for (Object value : values) {
            statement = statement.param(value);
        }
        statement.update(key);
        return key.getKeyAs(Number.class).longValue();
    }
}
