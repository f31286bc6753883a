package com.encore.scheduler;

import com.encore.ledger.MonthToClose;
import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.operations.Requester;
import com.encore.project.ProjectId;
import com.encore.settlement.DueStatements;
import com.encore.settlement.DueToSettle;
import com.encore.settlement.OpenSettlement;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens what is to be settled, has it calculated, and closes the months. */
@Configuration(proxyBeanMethods = false)
class SettlementSweeps {

    static final Duration EACH_MINUTE = Duration.ofMinutes(1);
    static final Duration EACH_HOUR = Duration.ofHours(1);

    private static final int SWEPT = 100;

    @Bean
    Chore settleSweep(DueToSettle due, OpenSettlement opening, Launcher launcher) {
        return new Chore("settle-sweep", EACH_MINUTE, Integer.MAX_VALUE, most -> {
            open(due.succeeded(SWEPT), opening);
            due.calculating(SWEPT)
                    .forEach(opened -> launcher.launch(
                            "settle",
                            Identity.settlement(opened.settlement().value(), opened.revision()),
                            Requester.the(Cause.SWEEP, "settle-sweep")));
            return 0;
        });
    }

    @Bean
    Chore settleCancellationsSweep(DueToSettle due, OpenSettlement opening) {
        return new Chore("settle-cancellations", Duration.ofMinutes(10), Integer.MAX_VALUE, most -> {
            open(due.cancelledSince(SWEPT), opening);
            return 0;
        });
    }

    @Bean
    Chore writeStatementsSweep(DueStatements due, Launcher launcher) {
        return new Chore("write-statements-sweep", EACH_MINUTE, Integer.MAX_VALUE, most -> {
            due.oldest(SWEPT)
                    .forEach(approved -> launcher.launch(
                            "write-statements",
                            Identity.settlement(approved.settlement().value(), approved.revision()),
                            Requester.the(Cause.SWEEP, "write-statements-sweep")));
            return 0;
        });
    }

    /** One month an hour, oldest first, until none is due. */
    @Bean
    Chore closeMonthSweep(MonthToClose months, Launcher launcher) {
        return new Chore("close-month-sweep", EACH_HOUR, Integer.MAX_VALUE, most -> {
            months.next()
                    .ifPresent(month -> launcher.launch(
                            "close-month", Identity.month(month), Requester.the(Cause.SWEEP, "close-month-sweep")));
            return 0;
        });
    }

    private static void open(List<ProjectId> projects, OpenSettlement opening) {
        projects.forEach(opening::open);
    }
}
