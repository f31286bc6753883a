package com.encore.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.account.MemberId;
import com.encore.pledge.PledgeNumber;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.project.Wanted;
import com.encore.testing.DomainTest;
import com.encore.testing.Race;
import com.encore.testing.Stage;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class DoorIntegrationTests {

    private static final int DOORS = 8;

    @Autowired
    Sales sales;

    @Autowired
    MyTickets tickets;

    @Autowired
    TicketSignature signature;

    @Autowired
    VerifyTicket verifying;

    @Autowired
    CheckIn checkingIn;

    @Autowired
    Stage stage;

    private MemberId fan;
    private MemberId artist;
    private ProjectId project;
    private PledgeNumber pledge;
    private TicketView ticket;
    private String scanned;

    @BeforeEach
    void buyASeat() {
        fan = stage.fan();
        project = stage.project();
        artist = artistOf(project);
        RewardId seat = stage.reward(project, 30_000, 10, null);
        pledge = sales.confirmed(fan, project, new Wanted(seat, null, 1));
        ticket = tickets.ofPledge(sales.idOf(pledge), null, 1).rows().getFirst();
        scanned = signature.sign(ticket.code());
    }

    @Test
    void letsATicketInOnceAndSaysSoAfterwards() {
        assertThat(verifying.verify(scanned, project, artist)).isEqualTo(Verdict.GENUINE);
        assertThat(stateOf(ticket)).as("looking changes nothing").isEqualTo(TicketState.ISSUED);

        assertThat(checkingIn.checkIn(scanned, project, artist)).isEqualTo(Verdict.GENUINE);

        assertThat(checkingIn.checkIn(scanned, project, artist)).isEqualTo(Verdict.USED);
        assertThat(verifying.verify(scanned, project, artist)).isEqualTo(Verdict.USED);
        assertThat(tickets.one(ticket.code(), fan).reason()).isEqualTo("checked-in");
    }

    @Test
    void opensOneDoorOfMany() throws InterruptedException {
        List<Race.Result<Verdict>> results = Race.of(DOORS, i -> checkingIn.checkIn(scanned, project, artist));

        assertThat(results).allSatisfy(result -> assertThat(result.failure()).isNull());
        assertThat(results)
                .extracting(Race.Result::value)
                .filteredOn(Verdict.GENUINE::equals)
                .hasSize(1);
        assertThat(results)
                .extracting(Race.Result::value)
                .filteredOn(Verdict.USED::equals)
                .hasSize(DOORS - 1);
    }

    /** The race above means nothing unless doors that only look, and then write, would all open. */
    @Test
    void wouldOpenEveryDoorToWhoOnlyLooked() throws InterruptedException {
        CyclicBarrier allHaveLooked = new CyclicBarrier(DOORS);

        List<Race.Result<Verdict>> results = Race.of(DOORS, i -> {
            Verdict verdict = verifying.verify(scanned, project, artist);
            allHaveLooked.await(30, TimeUnit.SECONDS);
            checkingIn.checkIn(scanned, project, artist);
            return verdict;
        });

        assertThat(results).extracting(Race.Result::value).containsOnly(Verdict.GENUINE);
    }

    @Test
    void letsInOrRevokesButNeverBoth() throws InterruptedException {
        List<Race.Result<Verdict>> results = Race.of(2, i -> {
            if (i == 0) {
                return checkingIn.checkIn(scanned, project, artist);
            }
            sales.sendBack(pledge);
            return Verdict.REVOKED;
        });

        assertThat(results).allSatisfy(result -> assertThat(result.failure()).isNull());
        boolean letIn = results.getFirst().value() == Verdict.GENUINE;
        assertThat(stateOf(ticket)).isEqualTo(letIn ? TicketState.USED : TicketState.REVOKED);
        assertThat(stage.stateOf(pledge.value())).isEqualTo("REFUNDED");
    }

    @Test
    void keepsOutWhoseMoneyWentBack() {
        sales.sendBack(pledge);

        assertThat(verifying.verify(scanned, project, artist)).isEqualTo(Verdict.REVOKED);
        assertThat(checkingIn.checkIn(scanned, project, artist)).isEqualTo(Verdict.REVOKED);
    }

    @Test
    void leavesAUsedTicketUsedThoughTheMoneyGoesBackAfterTheShow() {
        checkingIn.checkIn(scanned, project, artist);

        sales.sendBack(pledge);

        assertThat(stateOf(ticket)).isEqualTo(TicketState.USED);
    }

    @Test
    void keepsOutForgedTicketsAndThoseOfOtherShows() {
        ProjectId other = stage.project();
        String neverIssued = signature.sign(TicketCode.random());

        assertThat(checkingIn.checkIn(scanned.replace("E1:", "E2:"), project, artist))
                .isEqualTo(Verdict.FORGED);
        assertThat(checkingIn.checkIn(ticket.code().value(), project, artist)).isEqualTo(Verdict.FORGED);
        assertThat(checkingIn.checkIn(neverIssued, project, artist)).isEqualTo(Verdict.FORGED);
        assertThat(checkingIn.checkIn(scanned, other, artistOf(other))).isEqualTo(Verdict.OTHER_SHOW);
        assertThat(stateOf(ticket)).isEqualTo(TicketState.ISSUED);
    }

    @Test
    void answersNobodyButTheArtistOfTheShow() {
        for (MemberId stranger : List.of(fan, artistOf(stage.project()))) {
            assertThatExceptionOfType(NotYourDoor.class).isThrownBy(() -> verifying.verify(scanned, project, stranger));
            assertThatExceptionOfType(NotYourDoor.class)
                    .isThrownBy(() -> checkingIn.checkIn(scanned, project, stranger));
        }
        assertThat(stateOf(ticket)).isEqualTo(TicketState.ISSUED);
    }

    private TicketState stateOf(TicketView shown) {
        return tickets.one(shown.code(), fan).state();
    }

    private MemberId artistOf(ProjectId show) {
        return new MemberId(stage.jdbc()
                .sql("select artist_id from project where id = ?")
                .param(show.value())
                .query(Long.class)
                .single());
    }
}
