package com.encore.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.account.MemberId;
import com.encore.pledge.PledgeNumber;
import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.project.ProjectId;
import com.encore.project.Wanted;
import com.encore.testing.DomainTest;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class MyTicketsIntegrationTests {

    @Autowired
    Sales sales;

    @Autowired
    MyTickets tickets;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    private MemberId fan;

    @BeforeEach
    void meetAFan() {
        fan = stage.fan();
    }

    @Test
    void listsWhatIsToComeSoonestFirstAndWhatIsPastLatestFirst() {
        buy("later", Duration.ofDays(40), 1);
        buy("no date yet", null, 1);
        buy("long ago", Duration.ofDays(-30), 1);
        buy("on stage now", Duration.ofHours(-3), 1);
        buy("last week", Duration.ofDays(-7), 1);
        buy("soon", Duration.ofDays(2), 1);

        assertThat(titles(TicketShelf.UPCOMING)).containsExactly("on stage now", "soon", "later", "no date yet");
        assertThat(titles(TicketShelf.PAST)).containsExactly("last week", "long ago");
        assertThat(titles(TicketShelf.REVOKED)).isEmpty();
    }

    @Test
    void putsWhatWasRevokedApart() {
        PledgeNumber gone = buy("gone", Duration.ofDays(2), 1);
        buy("kept", Duration.ofDays(2), 1);

        sales.sendBack(gone);

        assertThat(titles(TicketShelf.UPCOMING)).containsExactly("kept");
        assertThat(titles(TicketShelf.REVOKED)).containsExactly("gone");
    }

    @Test
    void pagesByKeyThroughTicketsOfTheSameShow() {
        buy("one", Duration.ofDays(2), 5);
        buy("other", null, 4);

        for (int size : new int[] {1, 2, 4, 9, 20}) {
            List<TicketView> read = new ArrayList<>();
            PageKey after = null;
            do {
                Listed<TicketView> page = tickets.of(fan, TicketShelf.UPCOMING, after, size);
                read.addAll(page.rows());
                after = page.next();
            } while (after != null);

            assertThat(read).hasSize(9).extracting(TicketView::code).doesNotHaveDuplicates();
            assertThat(read.getLast().project()).isEqualTo("other");
        }
    }

    @Test
    void pagesByKeyThroughTicketsOfAPledge() {
        PledgeNumber pledge = buy("one", Duration.ofDays(2), 5);

        Listed<TicketView> first = tickets.ofPledge(sales.idOf(pledge), null, 3);
        Listed<TicketView> second = tickets.ofPledge(sales.idOf(pledge), first.next(), 3);

        assertThat(first.rows()).extracting(TicketView::seat).containsExactly(1, 2, 3);
        assertThat(second.rows()).extracting(TicketView::seat).containsExactly(4, 5);
        assertThat(second.next()).isNull();
    }

    @Test
    void findsNothingForAStranger() {
        PledgeNumber pledge = buy("mine", Duration.ofDays(2), 1);
        TicketCode code =
                tickets.ofPledge(sales.idOf(pledge), null, 1).rows().getFirst().code();
        MemberId stranger = stage.fan();

        assertThat(tickets.one(code, fan).project()).isEqualTo("mine");
        assertThatExceptionOfType(TicketCode.NoSuchTicket.class).isThrownBy(() -> tickets.one(code, stranger));
        for (TicketShelf shelf : TicketShelf.values()) {
            assertThat(tickets.of(stranger, shelf, null, 10).rows()).isEmpty();
        }
    }

    @Test
    void readsNonsenseForAKeyAsAnEmptyRestAtWorst() {
        buy("mine", Duration.ofDays(2), 1);

        assertThat(tickets.of(fan, TicketShelf.UPCOMING, new PageKey(999_999_999_999_999_999L, 0), 10)
                        .rows())
                .isEmpty();
        assertThat(tickets.of(fan, TicketShelf.UPCOMING, new PageKey(0, 0), 10).rows())
                .hasSize(1);
    }

    private List<String> titles(TicketShelf shelf) {
        return tickets.of(fan, shelf, null, 20).rows().stream()
                .map(TicketView::project)
                .toList();
    }

    private PledgeNumber buy(String title, @Nullable Duration until, int seats) {
        ProjectId project = stage.project();
        Instant show = until == null ? null : clock.instant().plus(until);
        stage.jdbc()
                .sql("update project set title = ?, show_at = ? where id = ?")
                .params(title, show, project.value())
                .update();
        return sales.confirmed(fan, project, new Wanted(stage.reward(project, 10_000, 50, null), null, seats));
    }
}
