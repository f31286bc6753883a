package com.encore.scheduler;

import com.encore.export.ExportsToMake;
import com.encore.export.GiveUpStranded;
import com.encore.export.RequestExport;
import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.operations.Requester;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts exports whose start was lost, and says of those nobody will make any more that they came to nothing. */
@Configuration(proxyBeanMethods = false)
class ExportChores {

    static final Duration EACH_MINUTE = Duration.ofMinutes(1);

    private static final String SWEEP = "make-export-sweep";
    private static final int SWEPT = 50;

    @Bean
    Chore makeExportSweep(ExportsToMake waiting, GiveUpStranded stranded, Launcher launcher) {
        return new Chore(SWEEP, EACH_MINUTE, Integer.MAX_VALUE, most -> {
            waiting.waiting(SWEPT)
                    .forEach(export -> launcher.launch(
                            RequestExport.JOB, Identity.export(export.value()), Requester.the(Cause.SWEEP, SWEEP)));
            stranded.giveUp(SWEPT);
            return 0;
        });
    }
}
