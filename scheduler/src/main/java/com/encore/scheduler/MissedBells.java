package com.encore.scheduler;

import com.encore.project.PeriodChanged;
import com.encore.project.ProjectId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At its start a node hangs the bells of projects that changed while nobody could hang them. */
@Component
@ForJobs
@Order(Ordered.LOWEST_PRECEDENCE)
class MissedBells implements ApplicationRunner {

    private final TriggerRows rows;
    private final ProjectBells bells;

    MissedBells(TriggerRows rows, ProjectBells bells) {
        this.rows = rows;
        this.bells = bells;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        rows.unheard().forEach(unheard -> bells.follow(new PeriodChanged(new ProjectId(unheard.project()))));
    }
}
