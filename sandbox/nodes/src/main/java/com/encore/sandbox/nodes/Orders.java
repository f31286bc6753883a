package com.encore.sandbox.nodes;

import com.encore.account.MemberId;
import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.operations.JobControl;
import com.encore.operations.Requester;
import com.encore.payee.AccountChoice;
import com.encore.payee.LegalName;
import com.encore.payee.PayeeDetails;
import com.encore.payee.RegistrationNumber;
import com.encore.payee.SavePayeeProfile;
import com.encore.project.Bank;
import com.encore.project.PayoutAccount;
import com.encore.project.PeriodChanged;
import com.encore.project.ProjectId;
import com.encore.settlement.OpenSettlement;
import com.encore.terms.PayeeKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the test tells a node to do, a line each on the node's standard input. The test lets go of the other end at the
 * latest when it dies, and then the node ends too.
 */
final class Orders implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Followed by a project that came into the tables by hand: its period is made known as if a use case had set it. */
    static final String PERIOD = "period";

    /** Followed by a project that succeeded: what is to be settled of it is opened, and this node asked to calculate it. */
    static final String SETTLE = "settle";

    /** Followed by an artist who came into the tables by hand: they say how they are taxed and where their money goes. */
    static final String PROFILE = "profile";

    private static final String A_PERSON = "991231-3000001";

    private volatile @Nullable ConfigurableApplicationContext context;

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        context = application;
    }

    void listen() {
        Thread.ofPlatform().daemon().name("orders").start(this::followUntilTheEnd);
    }

    private void followUntilTheEnd() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                follow(line.split(" "));
            }
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private void follow(String[] order) {
        ConfigurableApplicationContext application = Objects.requireNonNull(context, "no orders before the start");
        long id = Long.parseLong(order[1]);
        switch (order[0]) {
            case PERIOD -> period(application, new ProjectId(id));
            case SETTLE -> settle(application, new ProjectId(id));
            case PROFILE -> profile(application, new MemberId(id));
            default -> throw new IllegalArgumentException("no such order: " + order[0]);
        }
    }

    private static void period(ConfigurableApplicationContext application, ProjectId project) {
        application
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(begun -> application.publishEvent(new PeriodChanged(project)));
    }

    private static void settle(ConfigurableApplicationContext application, ProjectId project) {
        application
                .getBean(OpenSettlement.class)
                .open(project)
                .ifPresent(opened -> application
                        .getBean(JobControl.class)
                        .start(
                                "settle",
                                Identity.settlement(opened.settlement().value(), opened.revision()),
                                Requester.the(Cause.SWEEP, "asked by the test")));
    }

    private static void profile(ConfigurableApplicationContext application, MemberId artist) {
        application
                .getBean(SavePayeeProfile.class)
                .save(
                        artist,
                        0,
                        new PayeeDetails(
                                PayeeKind.INDIVIDUAL,
                                new LegalName("여러 노드 밴드"),
                                RegistrationNumber.of(PayeeKind.INDIVIDUAL, A_PERSON),
                                new AccountChoice.Given(new PayoutAccount(Bank.KAKAO, "3333-02-1000001", "여러 노드 밴드"))));
    }
}
