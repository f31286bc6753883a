package com.encore.scheduler;

import com.encore.audit.VerifyAudit;
import com.encore.watch.Ailment;
import com.encore.watch.CallAlertHook;
import com.encore.watch.LookForTrouble;
import com.encore.watch.TriggerDoctor;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks after everything else that rings: whether it does, whether it fails, and whether anybody knows. */
@Configuration(proxyBeanMethods = false)
class WatchChores {

    @Bean
    Chore watchRunsChore(ExpectedRings rings) {
        return new Chore("watch-runs", Duration.ofSeconds(30), Integer.MAX_VALUE, most -> rings.look());
    }

    @Bean
    Chore watchAlertsChore(LookForTrouble trouble, TriggerDoctor doctor) {
        return new Chore(
                "watch-alerts",
                Duration.ofSeconds(30),
                Integer.MAX_VALUE,
                most -> trouble.look(doctor.examine().stream()
                        .map(Ailment::alarm)
                        .flatMap(Optional::stream)
                        .toList()));
    }

    @Bean
    Chore callAlertHookChore(CallAlertHook hook) {
        return new Chore("call-alert-hook", Duration.ofSeconds(15), Integer.MAX_VALUE, most -> hook.call());
    }

    @Bean
    Chore verifyAuditChore(VerifyAudit audit) {
        return new Chore("verify-audit", Duration.ofHours(1), Integer.MAX_VALUE, most -> {
            audit.verify(null);
            return 0;
        });
    }
}
