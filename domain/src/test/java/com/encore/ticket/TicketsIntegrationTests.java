package com.encore.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.encore.account.MemberId;
import com.encore.pledge.PledgeConfirmed;
import com.encore.pledge.PledgeMoney;
import com.encore.pledge.PledgeNumber;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.project.Wanted;
import com.encore.testing.Books;
import com.encore.testing.DomainTest;
import com.encore.testing.Mailbox;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class TicketsIntegrationTests {

    @Autowired
    Sales sales;

    @Autowired
    PledgeMoney money;

    @Autowired
    MyTickets tickets;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Stage stage;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private MemberId fan;
    private ProjectId project;
    private RewardId seat;

    @BeforeEach
    void openProject() {
        fan = stage.fan();
        project = stage.project();
        seat = stage.reward(project, 30_000, 100, null);
    }

    @Test
    void issuesATicketForEverySeatAndForNothingElse() {
        Wanted balcony = new Wanted(seat, stage.option(seat, 2_000, 10), 2);
        RewardId floor = stage.reward(project, 50_000, 10, null);
        RewardId record = goods();

        PledgeNumber pledge =
                sales.confirmed(fan, project, balcony, new Wanted(floor, null, 1), new Wanted(record, null, 4));

        assertThat(ticketsOf(pledge))
                .extracting(TicketView::state, TicketView::option, TicketView::seat, TicketView::seats)
                .containsExactlyInAnyOrder(
                        tuple(TicketState.ISSUED, "L", 1, 2),
                        tuple(TicketState.ISSUED, "L", 2, 2),
                        tuple(TicketState.ISSUED, null, 1, 1));
        assertThat(ticketsOf(pledge)).extracting(TicketView::code).doesNotHaveDuplicates();
    }

    @Test
    void writesOneLetterWithTheWayToEach() {
        PledgeNumber pledge = sales.confirmed(fan, project, new Wanted(seat, null, 2));

        List<Mailbox.Posted> letters = letters();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().model()).containsEntry("count", 2).containsEntry("pledge", pledge.value());
        assertThat(letters.getFirst().model().get("items"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(item -> item.get("code"))
                .containsExactlyElementsOf(ticketsOf(pledge).stream()
                        .map(ticket -> (Object) ticket.code().value())
                        .toList());
    }

    @Test
    void fitsTheLetterOfAHundredSeatsIntoItsRow() {
        stage.jdbc()
                .sql("update reward set title = ? where id = ?")
                .params("가".repeat(60), seat.value())
                .update();

        PledgeNumber pledge = sales.confirmed(fan, project, new Wanted(seat, null, 100));

        assertThat(tickets.countOf(sales.idOf(pledge))).isEqualTo(100);
        assertThat(letters().getFirst().model()).containsEntry("count", 100);
    }

    @Test
    void writesNothingToWhoBoughtNoSeat() {
        sales.confirmed(fan, project, new Wanted(goods(), null, 1));

        assertThat(letters()).isEmpty();
    }

    @Test
    void issuesOnceThoughManyConfirmAtOnce() throws InterruptedException {
        PledgeNumber pledge = sales.paid(fan, project, new Wanted(seat, null, 3));

        List<Race.Result<Boolean>> results = Race.of(12, i -> sales.confirm(pledge));

        assertThat(results).allSatisfy(result -> assertThat(result.failure()).isNull());
        assertThat(results).filteredOn(Race.Result::value).hasSize(1);
        assertThat(ticketsOf(pledge)).hasSize(3);
        assertThat(letters()).hasSize(1);
    }

    @Test
    void issuesOnceThoughTheConfirmationIsToldToManyAtOnce() throws InterruptedException {
        PledgeNumber pledge = sales.confirmed(fan, project, new Wanted(seat, null, 3));
        forgetTicketsOf(pledge);

        List<Race.Result<Boolean>> results = tellEightAtOnce(pledge);

        assertThat(results).allSatisfy(result -> assertThat(result.failure()).isNull());
        assertThat(ticketsOf(pledge)).hasSize(3);
        assertThat(historyOf(pledge)).containsExactly("ISSUED issued", "ISSUED issued", "ISSUED issued");
        assertThat(letters()).hasSize(1);
    }

    /** The race above means nothing unless it goes wrong where nothing guards it. */
    @Test
    void wouldIssueAgainAndAgainWithoutTheConstraint() throws InterruptedException {
        PledgeNumber pledge = sales.confirmed(fan, project, new Wanted(seat, null, 3));
        forgetTicketsOf(pledge);
        stage.jdbc()
                .sql("alter table ticket drop index ticket_once, add index ticket_often (pledge_line_id, seat_no)")
                .update();
        try {
            tellEightAtOnce(pledge);

            assertThat(tickets.countOf(sales.idOf(pledge))).isGreaterThan(3);
        } finally {
            forgetTicketsOf(pledge);
            stage.jdbc()
                    .sql("alter table ticket drop index ticket_often,"
                            + " add constraint ticket_once unique (pledge_line_id, seat_no)")
                    .update();
        }
        tellEightAtOnce(pledge);
    }

    @Test
    void issuesNothingWhenTheConfirmationIsTakenBack() {
        PledgeNumber pledge = sales.paid(fan, project, new Wanted(seat, null, 2));

        transaction.executeWithoutResult(status -> {
            money.confirmed(sales.idOf(pledge));
            status.setRollbackOnly();
        });

        assertThat(ticketsOf(pledge)).isEmpty();
        assertThat(letters()).isEmpty();
        assertThat(stage.stateOf(pledge.value())).isEqualTo("PAID");
    }

    @Test
    void revokesWhatTheMoneyWentBackFor() {
        PledgeNumber pledge = sales.confirmed(fan, project, new Wanted(seat, null, 2));
        PledgeNumber other = sales.confirmed(fan, project, new Wanted(seat, null, 1));

        sales.sendBack(pledge);

        assertThat(stage.stateOf(pledge.value())).isEqualTo("REFUNDED");
        assertThat(ticketsOf(pledge))
                .extracting(TicketView::state, TicketView::reason)
                .containsOnly(tuple(TicketState.REVOKED, "cancelled-at-provider"));
        assertThat(ticketsOf(other)).extracting(TicketView::state).containsExactly(TicketState.ISSUED);
        assertThat(letters()).hasSize(2);
    }

    @Test
    void issuesNothingNewForARepeatedConfirmationOfWhatWasRevoked() {
        PledgeNumber pledge = sales.confirmed(fan, project, new Wanted(seat, null, 2));
        sales.sendBack(pledge);

        assertThat(sales.confirm(pledge)).isFalse();
        tell(pledge);

        assertThat(ticketsOf(pledge))
                .extracting(TicketView::state)
                .containsOnly(TicketState.REVOKED)
                .hasSize(2);
    }

    @Test
    void isMissedByTheBooksWhenASeatHasNoTicketOrAnUnconfirmedPledgeHasOne() {
        PledgeNumber confirmed = sales.confirmed(fan, project, new Wanted(seat, null, 2));
        PledgeNumber paid = sales.paid(fan, project, new Wanted(seat, null, 1));
        forgetTicketsOf(confirmed);
        tell(paid);

        assertThat(new Books(stage.jdbc()).troubles().get("11_tickets_are_the_confirmed_seats.sql"))
                .extracting(row -> row.get("what"))
                .containsExactlyInAnyOrder("seats", "not confirmed");

        forgetTicketsOf(paid);
        tell(confirmed);
    }

    private List<Race.Result<Boolean>> tellEightAtOnce(PledgeNumber pledge) throws InterruptedException {
        return Race.of(8, i -> tell(pledge));
    }

    private boolean tell(PledgeNumber pledge) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new PledgeConfirmed(sales.idOf(pledge), project, fan)));
        return true;
    }

    private void forgetTicketsOf(PledgeNumber pledge) {
        long id = sales.idOf(pledge).value();
        stage.jdbc()
                .sql("delete h from ticket_history h join ticket t on t.id = h.ticket_id where t.pledge_id = ?")
                .param(id)
                .update();
        stage.jdbc().sql("delete from ticket where pledge_id = ?").param(id).update();
    }

    private List<String> historyOf(PledgeNumber pledge) {
        return stage.jdbc()
                .sql("""
                        select concat(h.to_state, ' ', h.reason) from ticket_history h join ticket t on t.id = h.ticket_id
                        where t.pledge_id = ? order by h.id
                        """)
                .param(sales.idOf(pledge).value())
                .query(String.class)
                .list();
    }

    private List<TicketView> ticketsOf(PledgeNumber pledge) {
        return tickets.ofPledge(sales.idOf(pledge), null, 100).rows();
    }

    private List<Mailbox.Posted> letters() {
        String email = stage.jdbc()
                .sql("select email from member where id = ?")
                .param(fan.value())
                .query(String.class)
                .single();
        return mailbox.of(email).stream()
                .filter(letter -> letter.kind().equals("TICKETS_ISSUED"))
                .toList();
    }

    private RewardId goods() {
        RewardId record = stage.reward(project, 20_000, 50, null);
        stage.jdbc()
                .sql("update reward set kind = 'GOODS' where id = ?")
                .param(record.value())
                .update();
        return record;
    }
}
