package com.encore.scheduler;

import com.encore.project.ProjectId;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hangs the bells of projects that have none: they changed while no job was known, or as the last node died. */
@Component
@ForJobs
@Order(ScheduledJobs.AFTER_SEEDING + 1)
class BellsAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(BellsAtStart.class);

    private final TriggerRows rows;
    private final ProjectBells bells;

    BellsAtStart(TriggerRows rows, ProjectBells bells) {
        this.rows = rows;
        this.bells = bells;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        rows.unheard().stream()
                .map(unheard -> new ProjectId(unheard.project()))
                .distinct()
                .forEach(this::hang);
    }

    private void hang(ProjectId project) {
        try {
            bells.hang(project);
        } catch (SchedulerException failed) {
            LOG.error("bells of {} could not be hung; the sweep rings for it", project, failed);
        }
    }
}
