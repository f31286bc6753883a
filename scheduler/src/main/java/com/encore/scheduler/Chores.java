package com.encore.scheduler;

import com.encore.acts.AdvanceCatchUps;
import com.encore.closing.DueToClose;
import com.encore.ledger.FoldLedger;
import com.encore.notification.SendMessages;
import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.operations.Requester;
import com.encore.payment.ResolvePayments;
import com.encore.pledge.ReleaseExpired;
import com.encore.project.OpenDueProjects;
import com.encore.project.RecordProgress;
import com.encore.refund.PayBackDue;
import com.encore.refund.RemindOfAccounts;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What rings every few moments. */
@Configuration(proxyBeanMethods = false)
class Chores {

    /** So many projects one sweep looks at; the next is a minute away. */
    private static final int SWEPT = 500;

    @Bean
    Chore releaseHoldsChore(ReleaseExpired holds) {
        return new Chore("release-holds", Duration.ofSeconds(5), 100, holds::release);
    }

    @Bean
    Chore resolvePaymentsChore(ResolvePayments payments) {
        return new Chore("resolve-payments", Duration.ofMinutes(1), 50, payments::resolve);
    }

    @Bean
    Chore payBackChore(PayBackDue refunds) {
        return new Chore("pay-back", Duration.ofSeconds(30), 500, refunds::pay);
    }

    @Bean
    Chore remindOfAccountsChore(RemindOfAccounts reminders) {
        return new Chore("remind-of-accounts", Duration.ofMinutes(10), 50, reminders::remind);
    }

    @Bean
    Chore catchUpChore(AdvanceCatchUps catchUps) {
        return new Chore("catch-up", Duration.ofSeconds(10), 10, most -> {
            catchUps.advance(most);
            return 0;
        });
    }

    @Bean
    Chore openFundingChore(OpenDueProjects projects) {
        return new Chore("open-funding", Duration.ofSeconds(30), 20, projects::open);
    }

    @Bean
    Chore closeFundingSweep(Deadlines deadlines, DueToClose due, Launcher launcher) {
        return new Chore("close-funding-sweep", Duration.ofMinutes(1), Integer.MAX_VALUE, most -> {
            deadlines.decideAll();
            due.projects(SWEPT)
                    .forEach(project -> launcher.launch(
                            ProjectBells.CLOSE,
                            Identity.project(project.value()),
                            Requester.the(Cause.SWEEP, "close-funding-sweep")));
            return 0;
        });
    }

    @Bean
    Chore recordProgressChore(RecordProgress progress) {
        return new Chore("record-progress", Duration.ofMinutes(1), 1, most -> {
            progress.record();
            return 0;
        });
    }

    @Bean
    Chore foldLedgerChore(FoldLedger ledger) {
        return new Chore("fold-ledger", Duration.ofMinutes(1), 20_000, ledger::fold);
    }

    @Bean
    Chore sendMessagesChore(SendMessages messages) {
        return new Chore("send-messages", Duration.ofSeconds(10), Integer.MAX_VALUE, most -> messages.send());
    }
}
