package com.encore.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.MemberId;
import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.operations.Requester;
import com.encore.testing.DomainTest;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a person wanted begins by an approval that stands, and by nothing that is left of one. */
@DomainTest
@Transactional
class UseApprovalTests {

    private static final String JOB = "refund-payments";
    private static final Requester PERSON = Requester.person(new MemberId(1), "test");
    private static final AtomicLong PROJECTS = new AtomicLong(System.nanoTime());

    @Autowired
    UseApproval approvals;

    @Autowired
    JdbcClient jdbc;

    private final Identity work = Identity.project(PROJECTS.incrementAndGet());

    @Test
    void beginsNothingByAnApprovalThatIsOver() {
        approval("STOOD_DOWN");
        assertThat(approvals.obstacle(JOB, work, PERSON)).contains("no approval of it stands");

        // somebody asks anew while what was left of the first one is still wanted
        approval("ASKED");
        assertThat(approvals.obstacle(JOB, work, PERSON)).contains("no approval of it stands");
    }

    @Test
    void letsWhatTwoPeopleOnceBeganGoOn() {
        approval("STOOD_DOWN");
        approval("LAUNCHED");

        assertThat(approvals.obstacle(JOB, work, PERSON)).isEmpty();
    }

    @Test
    void letsWhatAClockOnceBeganGoOnThoughItWasAskedForInVain() {
        approval("DECLINED");
        jdbc.sql("""
                        insert into run_request (job_name, identity, fence, cause, reason, node, requested_at)
                        values (?, ?, 1, 'CLOCK', 'test', 'test', utc_timestamp(6))
                        """).params(JOB, work.text()).update();

        assertThat(approvals.obstacle(JOB, work, PERSON)).isEmpty();
    }

    @Test
    void beginsNothingNobodyEverAskedFor() {
        assertThat(approvals.obstacle(JOB, work, PERSON)).contains("no approval of it stands");
        assertThat(approvals.obstacle(JOB, work, new Requester(Cause.SWEEP, new MemberId(1), "test", null)))
                .as("a person behind another name")
                .contains("no approval of it stands");
    }

    @Test
    void asksNothingOfWhatIsNoPerson() {
        for (Cause cause : Cause.values()) {
            assertThat(approvals
                            .obstacle(JOB, work, Requester.the(cause, "test"))
                            .isEmpty())
                    .as(cause.name())
                    .isEqualTo(cause != Cause.PERSON);
        }
    }

    private void approval(String state) {
        jdbc.sql("""
                        insert into run_approval (job_name, identity, hash, figures, reason, asked_by, asked_at, expires_at,
                          state)
                        values (?, ?, repeat('0', 64), 'refund-left=0', 'test', 1, utc_timestamp(6), utc_timestamp(6), ?)
                        """).params(JOB, work.text(), state).update();
    }
}
